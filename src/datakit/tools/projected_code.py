"""Le code d’un exercice, projeté sous sa question : la ligne à compléter, ou rien s’il y en a trop."""

import math
import re

from datakit.answers.code import parsed
from datakit.tools.student import strip_solution

#: Ce qu’un point de reprise recharge, et ce qu’une cellule montre : rien à y compléter.
_GIVEN_ANYWAY = re.compile(r"display\(|import |# Point de reprise|ex = dk\.exercises\(")

CODE_LINES = 6  # au plus ; au-delà, seules celles qui ont un trou
CODE_WIDTH = 64  # les lettres d’une ligne, de 28 points


def to_complete(source: str) -> list[str]:
    """Les lignes d’une cellule qu’un exercice demande de compléter, telles que les lisent les participants.

    >>> to_complete("x = ____ + 1\\n### BEGIN SOLUTION\\nx = 2 + 1\\n### END SOLUTION\\nex.q1.check(x)\\n# ex.q1.hint()")
    ['x = ____ + 1']
    """
    written, _, _ = strip_solution(source).partition("ex.q")
    lines = [line for line in written.splitlines() if line.strip() and not _GIVEN_ANYWAY.match(line)]
    if height(lines) > CODE_LINES:
        lines = _with_a_hole(lines)
    return lines if "____" in written and height(lines) <= CODE_LINES else []


def _with_a_hole(lines: list[str]) -> list[str]:
    """Les lignes à trous, et de chaque appel qui en porte un, celle qui l’ouvre et celle qui le ferme.

    >>> _with_a_hole(["a = 1", "fig = bars(", "    a,", "    title=____,", ")"])
    ['fig = bars(', '    …', '    title=____,', ')']
    """
    tree = parsed("\n".join(lines))
    if not tree.body:
        return [line for line in lines if "____" in line]

    kept = []
    for statement in tree.body:
        first, last = statement.lineno - 1, (statement.end_lineno or statement.lineno) - 1
        if not any("____" in line for line in lines[first : last + 1]):
            continue
        shown = [rank for rank in range(first, last + 1) if rank in (first, last) or "____" in lines[rank]]
        for rank in shown:
            is_cut = rank > first and rank - 1 not in shown
            if is_cut:
                kept.append("    …")
            kept.append(lines[rank])
    return kept


def height(lines: list[str]) -> int:
    """Les lignes d’écran que prend ce code, une fois coupées les plus longues."""
    return sum(math.ceil(len(line) / CODE_WIDTH) for line in lines)
