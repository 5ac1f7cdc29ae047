"""Ce qui dément le cours d’une courbe : « ne change rien », « baisse toute la journée », « le soir »."""

import re

import numpy as np
from matplotlib.dates import num2date

from datakit.answers.claims.named import drawn_values
from datakit.answers.claims.said import A_FEW, A_TURN, WORDS, title_of
from figaudit.base.text import number
from figaudit.read.facts import ChartFacts

#: De 10 à 15, on ne dit plus que rien ne change.
_FROM_SINGLE_TO_MORE = 1.5


def something_changes(facts: ChartFacts) -> str:
    """« Une minute de retard ne coûte rien », « cela ne change rien », quand les valeurs dessinées vont du simple au double."""
    values = drawn_values(facts)
    if not re.search(WORDS["nothing-changes"], title_of(facts)) or len(values) < 2:
        return ""
    low, high = min(values), max(values)
    if low < 0 or high < _FROM_SINGLE_TO_MORE * low:
        return ""
    return str(WORDS["something-changes"].format(number(low), number(high)))


def it_turns_back(facts: ChartFacts) -> str:
    """« Le CO₂ baisse toute la journée », quand la seule courbe remonte en chemin ; de même d’une hausse qui retombe."""
    said = title_of(facts)
    lines = [line for panel in facts.panels for line in panel.lines]
    if not re.search(WORDS["all-along"], said) or len(lines) != 1:
        return ""
    heights = np.asarray(lines[0].y, float)
    heights = heights[np.isfinite(heights)]
    falls = re.search(WORDS["falls"], said)
    if heights.size < A_FEW or not (falls or re.search(WORDS["rises"], said)):
        return ""
    along = heights if falls else -heights
    so_far = np.minimum.accumulate(along)
    rank = int(np.argmax(along - so_far))
    if along[rank] - so_far[rank] <= A_TURN * np.ptp(heights):
        return ""
    back = so_far[rank] if falls else -so_far[rank]
    return str(WORDS["turns-back"].format(number(float(back)), number(float(heights[rank]))))


def not_drawn_so_late(facts: ChartFacts) -> str:
    """« Le CO₂ redescend le soir », quand la seule courbe, d’un seul jour, s’arrête à 9 h 33."""
    lines = [(panel.x, line) for panel in facts.panels for line in panel.lines]
    said = title_of(facts)
    told = [hour for pattern, hour in WORDS["moments"] if re.search(pattern, said)]
    if len(lines) != 1 or not told or lines[0][0].kind != "date":
        return ""
    axis, line = lines[0]
    known = np.asarray(line.x, float)[np.isfinite(np.asarray(line.y, float))]
    if known.size < A_FEW:
        return ""
    first, last = (num2date(float(axis.days(place))) for place in (known.min(), known.max()))
    if first.date() != last.date() or last.hour >= min(told):
        return ""
    return str(WORDS["stops-before"].format(f"{last.hour} h {last.minute:02}"))
