"""Un nombre posé exactement sur un point d'une courbe est son ordonnée."""

from collections.abc import Iterator

import numpy as np

from figaudit.base.language import quoted
from figaudit.read.facts import Line, Panel, Words
from figaudit.rules.chart import Said, tell
from figaudit.rules.proportions.numbers import Written, written_value

MOST_CURVES = 20
MOST_POINTS = 500
CLOSE = 0.02  # part de la valeur écrite dont l'ordonnée peut s'écarter
USUAL_FACTORS = (1, 100, 1e3, 1e6, 1e-3)  # des pour cent, des milliers, des millions


def curves_against_words(panel: Panel) -> Iterator[Said]:
    """Le premier point qui contredit son nombre, quand la plupart des autres le suivent."""
    if panel.bars:
        return

    right = 0
    wrong: list[tuple[str, float]] = []
    numbered = numbered_words(panel)
    for line in panel.lines[:MOST_CURVES]:
        for word, written in numbered:
            drawn = height_under(line, word)
            if drawn is None or word.text.startswith("+"):
                continue
            if agrees(written, drawn):
                right += 1
            else:
                wrong.append((word.text, drawn))

    enough = right + len(wrong) >= 3 and right >= len(wrong)
    if wrong and enough:
        text, drawn = wrong[0]
        yield tell("point", text=quoted(text), drawn=drawn)


def numbered_words(panel: Panel) -> list[tuple[Words, Written]]:
    """Les textes posés dans le dessin qui écrivent un nombre."""
    found = []
    for word in panel.words:
        written = written_value(word.text) if np.isfinite(word.x) else None
        if written:
            found.append((word, written))
    return found


def height_under(line: Line, word: Words) -> float | None:
    """L'ordonnée du point de la courbe où ce texte est posé ; None s'il n'est sur aucun."""
    if not 2 <= line.x.size <= MOST_POINTS or line.x.size != line.y.size:
        return None

    spots = np.flatnonzero(np.isclose(line.x, word.x) & np.isclose(line.y, word.y))
    if not spots.size:
        return None
    return float(line.y[spots[0]])


def agrees(written: Written, drawn: float) -> bool:
    """Vrai si l'ordonnée est le nombre écrit, dans une unité ou une autre."""
    value = abs(written.value)
    slack = written.precision + CLOSE * value
    return any(abs(value - abs(drawn) * factor) <= slack for factor in USUAL_FACTORS)
