"""Les textes : leurs titres, leur typographie, leurs liens, leurs nombres."""

import re

from datakit.tools import callouts, notebook as nb
from datakit.tools.rules.facts import SAID, Cell, Facts, Fault, Faults
from datakit.tools.typography import faults, polish, polish_code
from figaudit.base import text

_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)]*)\)")
_CLICK = re.compile(r"\bcliquez\s+(ici|là)\b", re.IGNORECASE)
_LONGEST = 60  # lettres d’un lien que l’on cite

#: Ce qui n’est pas de la prose : du code, l’adresse d’un lien, une balise, une adresse nue.
_CODE = re.compile(r"```.*?```|`[^`\n]*`|\]\([^)]*\)|<[^>\n]+>|https?://\S+", re.DOTALL)
_FIGURES = re.compile(r"\d[\d\s]*,\d+|\d+[\s]?%|\d{1,3}(?:[   ]\d{3})+|\d+\s(?:millions?|milliards?)\b")
_SOURCED = re.compile(r"(?i)\b(source|selon|d[’']après|insee|en (?:1[5-9]|20)\d\d)\b|\]\(|/ ?\d{4}")


def heading_skip(facts: Facts) -> Faults:
    """Un titre descend de plus d’un niveau."""
    previous = 0
    for heading in facts.headings:
        if heading.level > previous + 1:
            name = text.quote(heading.name)
            yield Fault(f"{name} est de niveau {heading.level} après un niveau {previous}.", heading.cell)
        previous = heading.level


def bad_typography(facts: Facts) -> Faults:
    """Un texte, ou une clé (ses phrases s’affichent), que la typographie française corrigerait."""
    for cell in facts.cells:
        if cell.is_text:
            found = faults(cell.source, polish)
        elif "cle" in cell.tags:
            found = faults(cell.source, polish_code)
        else:
            continue
        if found:
            others = len(found) - 1
            more = f" (et {text.plural(others, 'autre ligne')})" if others else ""
            yield Fault(f"À corriger : {found[0]}{more}.", cell)


def missed_callout(facts: Facts) -> Faults:
    """Un paragraphe s’annonce comme un pari, une lecture, un doute ou un débat, et aucun encadré ne l’entoure."""
    for cell in facts.prose:
        if cell.tags & nb.HIDDEN:
            continue
        for start in callouts.missed(cell.source):
            yield Fault(f"{text.quote(start)} n’ouvre pas d’encadré.", cell)


def vague_link(facts: Facts) -> Faults:
    """Un lien ne dit pas où il mène."""
    for cell in facts.prose:
        for label, address in _LINK.findall(cell.source):
            if _is_vague(label):
                yield Fault(f"Le lien {text.quote(label)} ne dit pas où il mène.", cell)
            elif label.startswith(("http://", "https://")) or not address.strip():
                shown = text.quote(label[:_LONGEST])
                yield Fault(f"Le lien {shown} n’a pas de mots, ou pas d’adresse.", cell)
        if _CLICK.search(cell.source):
            yield Fault("« Cliquez ici » ne dit pas où l’on va.", cell)


def _is_vague(label: str) -> bool:
    if label.lstrip().startswith("!"):  # une image, qui a son texte de remplacement
        return False
    return text.normalise(label.strip("*_` ")) in SAID["vague-link"]["words"]


def number_in_text(facts: Facts) -> Faults:
    """Un nombre écrit dans un paragraphe sans source ni date."""
    for cell in facts.prose:
        if cell.tags & nb.HIDDEN:
            continue
        for paragraph in re.split(r"\n\s*\n", _prose(cell)):
            found = _FIGURES.search(paragraph)
            if found and not _SOURCED.search(paragraph):
                number = text.quote(found[0].strip())
                yield Fault(f"{number} n’a ni calcul visible, ni source, ni date.", cell)


def _prose(cell: Cell) -> str:
    """Le texte, sans ce qui n’est pas de la prose ; d’un lien, il reste de quoi voir que c’en est un."""

    def left(found: re.Match[str]) -> str:
        return "](" if found[0].startswith("]") else " "

    return _CODE.sub(left, cell.source)
