"""La typographie d'un texte Markdown : une seule fonction, qui corrige ; ce qu'elle change est une faute."""

import io
import itertools
import re
import tokenize
from collections.abc import Callable, Iterable

from figaudit.base.text import words

#: Ce qui n'est pas de la prose : code, balises, adresses, formules.
_OUTSIDE = re.compile(
    r"(```.*?```|~~~.*?~~~|`[^`\n]*`|\]\([^)]*\)|<[^>\n]+>|\$[^$\n]+\$|https?://\S+|&#?\w+;)", re.DOTALL
)
_CORRECTIONS = words(__file__, "typography.toml")


def polish(source: str) -> str:
    """Le même texte avec guillemets, apostrophes et espaces insécables à la française.

    >>> polish("L'âge : 12 % ?") == "L’âge\\u00a0: 12\\u202f%\\u202f?"
    True
    >>> polish("`x = 'a'` et [lien](http://a.fr/?q=1)")
    "`x = 'a'` et [lien](http://a.fr/?q=1)"
    """
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match[0])
        return chr(0xE000 + len(kept) - 1) if len(kept) < 6000 else match[0]

    body = _corrected(_OUTSIDE.sub(hide, source), _CORRECTIONS["text"])
    return re.sub("[\ue000-\uf8ff]", lambda match: kept[ord(match[0]) - 0xE000], body)


def polish_code(source: str) -> str:
    """Le même code Python, avec les espaces insécables du français dans ses phrases ; le reste est intact.

    >>> polish_code('hints=["Divisez : par quoi ?"], n=f"{x:.1f} %"') == 'hints=["Divisez\u00a0: par quoi\u202f?"], n=f"{x:.1f}\u202f%"'
    True
    """
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return source
    lines = source.splitlines(keepends=True)
    starts = list(itertools.accumulate(map(len, lines), initial=0))
    for token in reversed(tokens):
        if token.type == tokenize.STRING or token.type == getattr(tokenize, "FSTRING_MIDDLE", None):
            at, end = (starts[row - 1] + column for row, column in (token.start, token.end))
            pieces = re.split(r"(\{[^{}]*\}|`[^`]*`)", source[at:end])
            pieces = [p if p[:1] in ("{", "`") else _corrected(p, _CORRECTIONS["code"]) for p in pieces]
            source = source[:at] + "".join(pieces) + source[end:]
    return source


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
            pairs = enumerate(zip(before, after, strict=False))
            at = next((rank for rank, (a, b) in pairs if a != b), len(after) - 1)
            found.append(f"« {before[max(0, at - 20) : at + 15].strip()} »")
    return found
