"""Le fichier du carnet : ses sorties, ses repères, les identifiants de ses cellules."""

import re
from collections import Counter

from datakit.errors import NotebookError
from datakit.tools import notebook as nb
from datakit.tools.rules.facts import Facts, Fault, Faults
from datakit.tools.student import strip_solution
from figaudit.base import text

_IDENTIFIER = re.compile(r"[a-zA-Z0-9_-]{1,64}")  # ce que permet nbformat


def unstripped_output(facts: Facts) -> Faults:
    """Une cellule garde une sortie qu’elle ne devrait pas, ou la garde sans la comparer."""
    for cell in facts.code:
        kept = "keep_output" in cell.tags
        ran = cell.raw.get("outputs") or cell.raw.get("execution_count")
        if ran and not kept:
            yield Fault("La cellule garde une sortie ou un numéro d’exécution.", cell)
        if kept != (nb.COMPARED in cell.tags):
            yield Fault(f"les étiquettes `keep_output` et `{nb.COMPARED}` vont ensemble.", cell)


def bad_marker(facts: Facts) -> Faults:
    """Un repère de solution est seul, imbriqué ou mal écrit."""
    for cell in facts.cells:
        try:
            strip_solution(cell.source, "le repère")
        except NotebookError as error:
            yield Fault(error.fact, cell)


def bad_cell_id(facts: Facts) -> Faults:
    """L’identifiant d’une cellule ne convient pas, ou sert plusieurs fois."""
    identifiers = [cell.raw.get("id") or "" for cell in facts.cells]
    counts = Counter(identifiers)
    for cell, identifier in zip(facts.cells, identifiers, strict=True):
        if not _IDENTIFIER.fullmatch(identifier):
            yield Fault(f"L’identifiant {text.quote(identifier)} ne convient pas.", cell)
        elif counts[identifier] > 1:
            yield Fault(f"L’identifiant {text.quote(identifier)} sert plusieurs fois.", cell)
