"""Un exercice dont le seul trou se remplit d’un nombre déjà montré : on recopie, on ne cherche pas."""

import ast
import re

from datakit.answers.blank import holes
from datakit.tools.exercises import HEADED
from datakit.tools.rules.facts import Cell, Facts, Fault, Faults

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?![\wᵉ])")  # ni « 1er », ni le nom d’une colonne
_CHECKED = re.compile(r"^ex\.(q\d+)\.check\(", re.MULTILINE)
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)")  # l’espace des milliers


def answer_copied(facts: Facts) -> Faults:
    """La question, ou la figure à bouger d’au-dessus, donne le nombre que l’on demande d’écrire."""
    for section in facts.sections:
        question = ""
        opened: set[str] = set()
        for cell in section.cells:
            if cell.is_text:
                question = _question(cell.source)
                continue
            opened |= _opened_on(cell)
            asked = _CHECKED.search(cell.start)
            wanted = _wanted(cell)
            if asked is None or not wanted:
                continue

            if wanted in _NUMBER.findall(_plain(question)):
                yield Fault(f"{asked[1]} : la question donne {wanted}, à recopier dans le trou.", cell)
            elif wanted in opened:
                yield Fault(f"{asked[1]} : une figure à bouger s’ouvre sur {wanted}, la réponse.", cell)


def _question(source: str) -> str:
    """La question du dernier exercice de ce texte, sans son titre ; rien s’il n’en ouvre aucun."""
    return HEADED.split(source)[-1] if HEADED.search(source) else ""


def _plain(question: str) -> str:
    """Les nombres de la question, écrits comme Python les écrit."""
    said = _SPACED.sub("", question).replace("−", "-")
    return re.sub(r"(?<=\d),(?=\d)", ".", said)


def _opened_on(cell: Cell) -> set[str]:
    """Les nombres sur lesquels s’ouvre la figure à bouger de cette cellule."""
    if "dk.move(" not in cell.source:
        return set()
    found: set[str] = set()
    for step in cell.tree.body:
        if isinstance(step, ast.FunctionDef):
            found.update(ast.unparse(value) for value in step.args.defaults)
    return found


def _wanted(cell: Cell) -> str:
    """Le nombre que la solution met dans le seul trou de la cellule ; rien si l’on y cherche davantage."""
    filled = holes(cell.start, cell.source)
    if len(filled) == 1 and _NUMBER.fullmatch(filled[0].typed):
        return filled[0].typed
    return ""
