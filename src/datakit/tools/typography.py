"""La typographie d'un texte Markdown : une seule fonction, qui corrige ; ce qu'elle change est une faute."""

import re

from datakit.text import NBSP, NNBSP

#: Ce qui n'est pas de la prose : code, balises, adresses, formules.
_OUTSIDE = re.compile(
    r"(```.*?```|~~~.*?~~~|`[^`\n]*`|\]\([^)]*\)|<[^>\n]+>|\$[^$\n]+\$|https?://\S+|&#?\w+;)", re.DOTALL
)
_CORRECTIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\w)'(?=\w|$)", "’"),
        (r'"([^"\n]+)"', f"«{NBSP}\\1{NBSP}»"),
        (rf"«[ {NNBSP}]*(?=[^\s])", f"«{NBSP}"),
        (rf"(?<=[^\s])[ {NNBSP}]*»", f"{NBSP}»"),
        (rf"(?<=\S)[ {NBSP}]([;!?])(?!\[)", f"{NNBSP}\\1"),
        (r"(?<=[\wÀ-ÿ»)*])([;!?])(?=\s|$|\*)", f"{NNBSP}\\1"),
        (rf"(?<=\d)[ {NBSP}]?%", f"{NNBSP}%"),
        (rf"(?<=\S)[ {NNBSP}]:(?=\s|$|\*)", f"{NBSP}:"),
        (r"(?<=[\wÀ-ÿ»)])(\**):(?=\s)", f"\\1{NBSP}:"),
        (r"(?<![\d,.])(\d{1,3}) (?=\d{3}(?!\d))", f"\\1{NNBSP}"),
        (rf"(?<={NNBSP}\d\d\d) (?=\d\d\d(?!\d))", NNBSP),
        (r"(?<!\.)\.\.\.(?!\.)", "…"),
    )
)


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

    body = _OUTSIDE.sub(hide, source)
    for pattern, replacement in _CORRECTIONS:
        body = pattern.sub(replacement, body)
    return re.sub("[\ue000-\uf8ff]", lambda match: kept[ord(match[0]) - 0xE000], body)


def faults(source: str) -> list[str]:
    """Les passages que `polish` corrigerait, avec ce qui les entoure.

    >>> faults("Oui ?")
    ['« Oui ? »']
    """
    found = []
    for before, after in zip(source.splitlines(), polish(source).splitlines(), strict=False):
        if before != after:
            at = next(
                (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(after) - 1
            )
            found.append(f"« {before[max(0, at - 20) : at + 15].strip()} »")
    return found
