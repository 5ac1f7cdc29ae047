"""Une barre, une part, un disque ou un point dont la taille contredit le nombre écrit."""

from collections.abc import Iterator

from figaudit.read.facts import ChartFacts, Panel
from figaudit.read.rings import rings
from figaudit.rules.chart import Said, chart_rule
from figaudit.rules.proportions.bars import bars_against_words
from figaudit.rules.proportions.curves import curves_against_words
from figaudit.rules.proportions.discs import discs_against_words
from figaudit.rules.proportions.durations import durations_against_words
from figaudit.rules.proportions.enlarged import enlarged_against_words
from figaudit.rules.proportions.rectangles import rectangles_against_words
from figaudit.rules.proportions.rings import ring_against_words
from figaudit.rules.proportions.table import bars_against_table
from figaudit.rules.proportions.waffles import waffle_against_words
from figaudit.rules.proportions.waterfalls import waterfall_against_total


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Compare chaque forme aux nombres écrits, puis les barres au tableau quand on le donne."""
    for axis, _, bars in panel.directions():
        if axis.kind != "date":
            yield from bars_against_words(panel, bars)

    for ring in rings(panel):
        yield from ring_against_words(panel, ring)

    yield from discs_against_words(panel)
    yield from rectangles_against_words(panel, facts)
    yield from enlarged_against_words(panel)
    yield from durations_against_words(panel)
    yield from waterfall_against_total(panel)
    yield from waffle_against_words(panel, facts)
    yield from curves_against_words(panel)
    yield from bars_against_table(panel, facts)


RULE = chart_rule("misrepresentation", check, all_axes=True)
