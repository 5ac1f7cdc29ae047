"""Les cellules de code : leur longueur, ce qu’elles replient, ce qu’elles impriment, ce qu’elles demandent au kit."""

import ast
import re

from datakit.tools import notebook as nb
from datakit.tools.rules.facts import Facts, Fault, Faults
from figaudit.base import text

MOST_LINES = 12  # d’une cellule que lit une personne débutante
MOST_KEY_LINES = 25  # d’une cellule que les participants ne voient pas
MOST_NAMES = 12  # noms de `dk` dans un atelier
_LINE = re.compile(r"^\s*[^\s#]", re.MULTILINE)  # une ligne de code, ni vide ni commentaire


def long_cell(facts: Facts) -> Faults:
    """Une cellule est trop longue ; le départ et la solution se comptent à part."""
    for cell in facts.code:
        begun = len(_LINE.findall(cell.start))
        solved = len(_LINE.findall(cell.source)) - begun
        longest = max(begun, solved)
        most = MOST_KEY_LINES if cell.tags & nb.HIDDEN else MOST_LINES
        if longest > most:
            yield Fault(f"{longest} lignes de code ; {most} au plus.", cell)


def unlabelled_fold(facts: Facts) -> Faults:
    """Une cellule repliée ne commence pas par un commentaire, la seule ligne visible."""
    for cell in facts.code:
        if cell.is_folded and not cell.source.startswith("# "):
            yield Fault("Le code est replié, et rien ne dit ce qu’il fait.", cell)


def printed_table(facts: Facts) -> Faults:
    """Un tableau est montré autrement que par `dk.table`."""
    for cell in facts.code:
        if re.search(r"\.to_(string|markdown)\(", cell.source) or ".style." in cell.source:
            yield Fault("Un tableau est imprimé comme du texte, ou mis en forme à la main.", cell)


def too_many_names(facts: Facts) -> Faults:
    """L’atelier emploie trop de noms de `dk` dans les cellules que l’on lit."""
    used = set()
    for cell in facts.shown:
        if cell.is_folded:
            continue
        for node in ast.walk(cell.tree):
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "dk":
                used.add(node.attr)
    if len(used) > MOST_NAMES:
        yield Fault(f"{len(used)} noms de `dk` ({text.listing(sorted(used))}) ; {MOST_NAMES} au plus.")
