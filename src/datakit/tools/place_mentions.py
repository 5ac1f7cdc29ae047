"""Les phrases d’un carnet qui nomment encore Poitiers ou la Vienne, à relire quand on rejoue un atelier ailleurs."""

import re

from datakit.tools import notebook as nb
from figaudit.base.text import NBSP

_NAMED = re.compile(r"\b(?:Poitiers|Poitevin\w*|Vienne|Vitalis|Pictavien\w*)\b")
#: Ce que le Markdown ajoute aux mots ; entre accents graves, une étoile est une étoile.
_MARKS = re.compile(r"<!--.*?-->|`([^`\n]*)`|(?m:^\s*(?:[#>-]+|\d+\.) )|[*`\[]|\]\([^)]*\)")
#: Où une phrase finit : un point (pas celui d’une initiale), une ligne, une case de tableau.
_SENTENCES = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)\s+(?![a-zà-ÿ»])|\n+|\s*\|\s*")
_WRITTEN = re.compile(r"""#\s+(.+)|(["'])((?:(?!\2)[^\n\\]|\\.)*)\2""")  # d’un code, ce qui se lit


def sentences_naming_poitiers(notebook: nb.Notebook) -> list[str]:
    """Les phrases d’un carnet qui nomment Poitiers ou la Vienne, chacune après le nom de sa cellule."""
    found = []
    for number, cell in enumerate(notebook["cells"], 1):
        where = nb.name_of(number, cell)
        texts = _written(cell["source"]) if cell["cell_type"] == "code" else [cell["source"]]
        for text in texts:
            for sentence in _SENTENCES.split(_MARKS.sub(_within, text)):
                if _NAMED.search(sentence):
                    found.append(f"{where}{NBSP}: {sentence.strip()}")
    return found


def _within(mark: re.Match[str]) -> str:
    """Ce que l’on garde d’une marque : d’un code, ce qu’il y a entre ses accents graves ; des autres, rien."""
    return mark[1] or ""


def _written(code: str) -> list[str]:
    """Ce qui se lit d’un code : ses commentaires et ses textes, une valeur insérée devenant « … »."""
    found = []
    for comment, _, words in _WRITTEN.findall(code):
        found.append(re.sub(r"\{[^}]*\}", "…", comment or words))
    return found
