"""Les règles qui lisent les textes d’un carnet."""

import re
from collections.abc import Iterator

from datakit import text
from datakit.findings import Finding, Severity
from datakit.tools.build import MINUTES
from datakit.tools.lint import Facts
from datakit.tools.typography import faults

_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)]*)\)")
_VAGUE = {"ici", "la", "lien", "ce lien", "le lien", "cliquez", "cliquez ici", "cliquer ici", "en savoir plus",
          "lire la suite", "voir", "page", "cette page", "site", "ce site", "link", "here", ""}  # fmt: skip
_CLICK = re.compile(r"\bcliquez\s+(ici|là)\b", re.IGNORECASE)
_CODE = re.compile(r"```.*?```|`[^`\n]*`|\]\([^)]*\)|<[^>\n]+>|https?://\S+", re.DOTALL)
_FIGURES = re.compile(r"\d[\d\s]*,\d+|\d+[\s]?%|\d{1,3}(?:[   ]\d{3})+|\d+\s(?:millions?|milliards?)\b")
_SOURCED = re.compile(
    r"\b(source|selon|d’après|d'après|insee|en (?:1[5-9]|20)\d\d)\b|\]\(|/ ?\d{4}", re.IGNORECASE
)


def _found(rule: str, severity: Severity, message: str, where: str) -> Finding:
    return Finding(rule, severity, message, where=where)


def one_h1(facts: Facts) -> Iterator[str]:
    """Un seul titre de niveau 1, dans la première cellule."""
    first = [(cell, name) for cell, level, name in facts.headings if level == 1]
    if len(first) != 1:
        yield f"Il y a {text.plural(len(first), 'titre')} de niveau 1 ; il en faut un."
    elif first[0][0].number != facts.shown[0].number:
        yield "Le titre de niveau 1 n’est pas dans la première cellule."


def heading_skip(facts: Facts) -> Iterator[Finding]:
    """Les titres descendent d’un niveau à la fois."""
    previous = 0
    for cell, level, name in facts.headings:
        if level > previous + 1:
            said = f"{text.quote(name)} est de niveau {level} après un niveau {previous}."
            yield _found("heading-skip", Severity.ERROR, said, cell.where)
        previous = level


def cell_count(facts: Facts) -> Iterator[str]:
    """De 25 à 45 cellules pour les participants."""
    count = len(facts.shown)
    if not 25 <= count <= 45:
        yield f"Les participants voient {text.plural(count, 'cellule')} ; il en faut de 25 à 45."


def minutes_by_hand(facts: Facts) -> Iterator[str]:
    """Le tableau des minutes vient de la fiche."""
    if not any(MINUTES in cell.source.splitlines() for cell in facts.prose):
        yield f"La ligne `{MINUTES}` manque."


def missing_animateur(facts: Facts) -> Iterator[str]:
    """Au moins une note d’animation."""
    if not any("animateur" in cell.tags and cell.source.strip() for cell in facts.cells):
        yield "Aucune cellule n’est étiquetée `animateur`."


def missing_takeaways(facts: Facts) -> Iterator[str]:
    """« À retenir » existe et tient en trois idées ou plus."""
    for name, cells in facts.sections:
        if text.normalise(name) == "a retenir":
            body = "\n".join(
                line for c in cells if c.is_text for line in c.source.splitlines() if line[:1] != "#"
            )
            ideas = re.findall(r"^\s*(?:[-*+]|\d+\.)\s+\S|[.!?…](?:\s|$)", body, re.MULTILINE)
            if len(ideas) < 3:
                yield "« À retenir » compte moins de trois phrases."
            return
    yield "La section « À retenir » manque."


def bad_typography(facts: Facts) -> Iterator[Finding]:
    """Guillemets, apostrophes et espaces insécables."""
    for cell in facts.prose:
        found = faults(cell.source)
        if found:
            more = f" (et {text.plural(len(found) - 1, 'autre ligne')})" if len(found) > 1 else ""
            yield _found("bad-typography", Severity.WARNING, f"À corriger : {found[0]}{more}.", cell.where)


def vague_link(facts: Facts) -> Iterator[Finding]:
    """Un lien dit où il mène."""
    for cell in facts.prose:
        for label, address in _LINK.findall(cell.source):
            plain = text.normalise(label.strip("*_` "))
            if plain in _VAGUE and not label.lstrip().startswith("!"):
                said = f"Le lien {text.quote(label)} ne dit pas où il mène."
                yield _found("vague-link", Severity.WARNING, said, cell.where)
            elif label.startswith(("http://", "https://")) or not address.strip():
                said = f"Le lien {text.quote(label[:60])} n’a pas de mots, ou pas d’adresse."
                yield _found("vague-link", Severity.WARNING, said, cell.where)
        if _CLICK.search(cell.source):
            yield _found("vague-link", Severity.WARNING, "« Cliquez ici » ne dit pas où l’on va.", cell.where)


def number_in_text(facts: Facts) -> Iterator[Finding]:
    """Un nombre précis dans un paragraphe sans source ni date."""
    for cell in facts.shown:
        if not cell.is_text:
            continue
        for paragraph in re.split(
            r"\n\s*\n", _CODE.sub(lambda m: "](" if m[0][0] == "]" else " ", cell.source)
        ):
            match = _FIGURES.search(paragraph)
            if match and not _SOURCED.search(paragraph):
                said = f"{text.quote(match[0].strip())} n’a ni calcul visible, ni source, ni date."
                yield _found("number-in-text", Severity.ADVICE, said, cell.where)
