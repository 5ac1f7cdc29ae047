"""Les nombres écrits en lettres, dans les quatre langues que l'on lit, sans accents."""

from figaudit.base import text

_WORDS: dict[str, str] = text.words(__file__, "numerals.json")
_VALUES = {word: int(value) for value, words in _WORDS.items() for word in words.split()}


def numerals(least: int = 1, most: int = 20) -> dict[str, int]:
    """La valeur de chaque mot, de `least` à `most`.

    « Un » et « une » sont aussi des articles : ce qui compte des choses commence souvent à deux.

    >>> numerals(11, 12)
    {'onze': 11, 'eleven': 11, 'elf': 11, 'once': 11, 'douze': 12, 'twelve': 12, 'zwolf': 12, 'doce': 12}
    """
    return {word: value for word, value in _VALUES.items() if least <= value <= most}
