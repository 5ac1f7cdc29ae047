"""La typographie d'un texte Markdown : une seule fonction, qui corrige ; ce qu'elle change est une faute."""

import io
import itertools
import re
import tokenize
from collections.abc import Callable, Iterable

from figaudit.base.text import words

#: Ce qui n'est pas de la prose : code, balises, adresses, formules.
_OUTSIDE = re.compile(
    r"(```.*?```|~~~.*?~~~|`[^`\n]*`|\]\([^)]*\)|<[^>\n]+>|\$[^$\n]+\$|https?://\S+|&#?\w+;)", re.DOTALL
)
_INSERTED = re.compile(r"(\{[^{}]*\}|`[^`]*`)")  # dans une phrase de Python, une valeur ou du code
_CORRECTIONS = words(__file__, "typography.toml")

# Chaque passage mis de côté laisse à sa place un caractère que personne n'écrit (l'usage privé d'Unicode).
_FIRST_PLACE = 0xE000
_PLACES = 6000
_HELD = re.compile("[\ue000-\uf8ff]")

# Le texte d'une f-string est un jeton à part depuis Python 3.12.
_TEXTS = {tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}


def polish(source: str) -> str:
    """Le même texte avec guillemets, apostrophes et espaces insécables à la française.

    >>> polish("L'âge : 12 % ?") == "L’âge\\u00a0: 12\\u202f%\\u202f?"
    True
    >>> polish("`x = 'a'` et [lien](http://a.fr/?q=1)")
    "`x = 'a'` et [lien](http://a.fr/?q=1)"
    """
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        if len(kept) == _PLACES:
            return match[0]
        kept.append(match[0])
        return chr(_FIRST_PLACE + len(kept) - 1)

    def show(match: re.Match[str]) -> str:
        return kept[ord(match[0]) - _FIRST_PLACE]

    prose = _OUTSIDE.sub(hide, source)
    return _HELD.sub(show, _corrected(prose, _CORRECTIONS["text"]))


def polish_code(source: str) -> str:
    """Le même code Python, avec les espaces insécables du français dans ses phrases ; le reste est intact.

    >>> polish_code('hints=["Divisez : par quoi ?"], n=f"{x:.1f} %"') == 'hints=["Divisez\u00a0: par quoi\u202f?"], n=f"{x:.1f}\u202f%"'
    True
    """
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return source

    lengths = [len(line) for line in source.splitlines(keepends=True)]
    starts = list(itertools.accumulate(lengths, initial=0))  # où commence chaque ligne
    for token in reversed(tokens):  # de la fin au début : les places restent justes
        if token.type not in _TEXTS:
            continue
        row, column = token.start
        at = starts[row - 1] + column
        row, column = token.end
        end = starts[row - 1] + column
        source = source[:at] + _polished_words(source[at:end]) + source[end:]
    return source


def _polished_words(sentence: str) -> str:
    """Une phrase de Python, corrigée hors des valeurs et du code qu'elle cite."""
    pieces = []
    for piece in _INSERTED.split(sentence):
        if piece[:1] in ("{", "`"):
            pieces.append(piece)
        else:
            pieces.append(_corrected(piece, _CORRECTIONS["code"]))
    return "".join(pieces)


def _corrected(prose: str, corrections: Iterable[tuple[str, str]]) -> str:
    for pattern, replacement in corrections:
        prose = re.sub(pattern, replacement, prose)
    return prose


def faults(source: str, mend: Callable[[str], str] = polish) -> list[str]:
    """Les passages que `polish` corrigerait, avec ce qui les entoure.

    >>> faults("Oui ?")
    ['« Oui ? »']
    """
    found = []
    for before, after in zip(source.splitlines(), mend(source).splitlines(), strict=False):
        if before != after:
            at = _first_difference(before, after)
            found.append(f"« {before[max(0, at - 20) : at + 15].strip()} »")
    return found


def _first_difference(before: str, after: str) -> int:
    for rank, (one, other) in enumerate(zip(before, after, strict=False)):
        if one != other:
            return rank
    return len(after) - 1
