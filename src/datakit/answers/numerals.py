"""Lire un nombre écrit en toutes lettres, comme on l’écrit ou comme on le dit : « mille neuf cent quatre-vingt-dix »."""

from collections.abc import Sequence

from datakit.answers import read

#: « dix-neuf cent » : de onze à dix-neuf centaines, comme on dit les années.
_HUNDREDS = range(2, 20)
#: Après ces dizaines, on compte de dix à dix-neuf : soixante-dix-neuf, quatre-vingt-onze.
_LONG_TENS = (60, 80)


def written(number: str) -> int | None:
    """Le nombre qu’un titre écrit d’un seul tenant, en chiffres ou en lettres ; rien si ce n’en est pas un.

    >>> written("22"), written("vingt-deux"), written("beaucoup")
    (22, 22, None)
    """
    if number.isdigit():
        return int(number)
    return value(number.split("-"))


def value(words: Sequence[str]) -> int | None:
    """Le nombre que disent ces mots, sans casse ni accents ; rien s’ils n’en forment pas un.

    >>> value(["mille", "neuf", "cent", "quatre", "vingt", "dix"]), value(["dix", "neuf", "cents"])
    (1990, 1900)
    >>> value(["deux", "cinq"]) is None
    True
    """
    said = [word for word in words if word != "et"]
    if not said or not all(word in _numerals() for word in said):
        return None

    # Des milliards aux milliers, chaque échelle prend les mots qui la comptent ; il reste ceux d’après mille.
    total = 0
    for scale in (10**9, 10**6, 1000):
        count, said = _before(scale, said)
        if count is None:
            return None
        total += count * scale

    rest = _below_a_thousand(said)
    if rest is None:
        return None
    if rest == 0 and said and total:  # « mille zéro » ne se dit pas
        return None
    return total + rest


def _numerals() -> dict[str, int]:
    numerals: dict[str, int] = read.WORDS["numerals"]
    return numerals


def _before(scale: int, said: list[str]) -> tuple[int | None, list[str]]:
    """Combien de fois cette échelle est dite, et les mots qui la suivent ; `None` pour ce qui ne se dit pas.

    « deux mille dix » dit deux fois mille, puis dix ; « dix », zéro fois mille, puis dix.
    """
    places = [rank for rank, word in enumerate(said) if _numerals()[word] == scale]
    if not places:
        return 0, said
    if len(places) > 1:
        return None, said

    place = places[0]
    after = said[place + 1 :]
    if place == 0 and scale == 1000:  # « mille » se dit sans « un », « million » non
        return 1, after
    count = _below_a_thousand(said[:place])
    if not count:
        return None, after
    return count, after


def _below_a_thousand(said: list[str]) -> int | None:
    """De rien à neuf cent quatre-vingt-dix-neuf ; et de onze cents à dix-neuf cent quatre-vingt-dix-neuf."""
    places = [rank for rank, word in enumerate(said) if _numerals()[word] == 100]
    if not places:
        return _below_a_hundred(said)
    if len(places) > 1:
        return None

    place = places[0]
    hundreds = 1 if place == 0 else _below_a_hundred(said[:place])
    rest = _below_a_hundred(said[place + 1 :])
    if hundreds is None or rest is None:
        return None
    if place and hundreds not in _HUNDREDS:
        return None
    return hundreds * 100 + rest


def _below_a_hundred(said: list[str]) -> int | None:
    """De rien à quatre-vingt-dix-neuf."""
    if not said:
        return 0
    values = [_numerals()[word] for word in said]
    if max(values) >= 100:
        return None
    if values[:2] == [4, 20]:
        values = [80, *values[2:]]

    first, rest = values[0], values[1:]
    if not rest:
        return first
    unit = _unit(rest)
    if unit is None:
        return None
    if first in _LONG_TENS and unit < 20:
        return first + unit
    if first >= 20 and unit < 10:
        return first + unit
    if first == 10 and unit in (7, 8, 9) and len(rest) == 1:
        return first + unit
    return None


def _unit(values: list[int]) -> int | None:
    """Ce qui suit une dizaine : un, quinze, dix-sept."""
    if len(values) == 1 and 0 < values[0] < 20:
        return values[0]
    if len(values) == 2 and values[0] == 10 and values[1] in (7, 8, 9):
        return 10 + values[1]
    return None
