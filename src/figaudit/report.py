"""Relire un graphique : ce qui trompe, pourquoi, et la figure réparée à côté."""

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine

from figaudit.base.errors import InvalidArgument
from figaudit.base.findings import Report, run_rules, word
from figaudit.base.language import enumerated, explained, say, speaking
from figaudit.base.theme import DRAWN_GID, pixels, style
from figaudit.measure import exaggeration
from figaudit.mend import copy_figure, mended
from figaudit.read import facts
from figaudit.rules.charts import RULES


@dataclass(frozen=True)
class ChartReport(Report):
    """Le rapport d'une figure ; `before_after()` la dessine à côté de sa version réparée."""

    figure: Any = field(default=None, repr=False, compare=False)

    def before_after(self) -> Any:
        """Une Figure « avant / après », prête à montrer : ce qui se répare mécaniquement l'est sur une copie."""
        if not isinstance(self.figure, Figure):
            with speaking(self.language):
                raise explained(InvalidArgument, "no-figure")

        repaired, done = mended(self.figure)
        before = pixels(copy_figure(self.figure))
        after = pixels(repaired)

        with speaking(self.language):
            told = after_in_words(done)
            before_told = word("before")

        width, height = self.figure.get_size_inches()
        with style():
            margins = ConstrainedLayoutEngine(
                w_pad=0.08, h_pad=0.12
            )  # pouces : le bord ne mord pas « Avant »
            both = Figure(figsize=(2 * width, height + 0.4), layout=margins)
            left, right = both.subplots(1, 2)
            _show(left, before, before_told)
            _show(right, after, told)
        return both


def after_in_words(done: list[str]) -> str:
    """« Après : … », ce que la copie a de réparé."""
    if not done:
        return word("nothing-mended")
    return word("mended", done=enumerated([say("mend", "messages", rule) for rule in done]))


def _show(ax: Any, image: Any, title: str) -> None:
    """Montre une image de figure, sans axes, sous un titre."""
    ax.imshow(image, gid=DRAWN_GID)
    ax.set_axis_off()
    ax.set_title(title, loc="left", fontsize=11, fontweight="bold")


def audit(fig_or_axes: Any, *, data: Any = None, language: str | None = None) -> ChartReport:
    """Relit une Figure ou un Axes et dit ce qui peut tromper, du plus grave au simple conseil.

    La figure n'est ni dessinée ni modifiée, et rien n'est jamais levé : ce qui n'est pas une figure, ou n'a pas pu
    être lu, donne un rapport « Pas relu », qui n'est pas `ok`. `data` (facultatif) est le tableau d'où viennent les
    nombres : les barres lui sont comparées. `language` : « fr » ou « en ».

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["2018", "2019"], [88, 90])
    >>> audit(fig).ok
    True
    >>> _ = ax.set_ylim(87, 91)
    >>> sorted(audit(fig).rules - {"missing-title", "missing-source", "missing-axis-label"})
    ['truncated-bars']
    >>> plt.close(fig)
    >>> audit("figure.png").headline, audit("figure.png").ok
    ('Pas relu', False)
    """
    with speaking(language):
        return judge(facts.read(fig_or_axes, data), fig_or_axes)


def judge(read: facts.ChartFacts, fig_or_axes: Any = None) -> ChartReport:
    """Le rapport d'un graphique, d'après ses seuls faits ; la figure n'est gardée que pour la montrer réparée."""
    unread = [word(f"unread-{one.what}", count=one.many, detail=one.detail) for one in read.unread]
    report = run_rules(RULES, read, read.words.title, unread, _measures(read))
    return ChartReport(
        findings=report.findings,
        subject=report.subject,
        unread=report.unread,
        measures=report.measures,
        read=_something_was_read(read),
        figure=getattr(fig_or_axes, "figure", None) or fig_or_axes,
    )


def _measures(read: facts.ChartFacts) -> list[tuple[str, str]]:
    """Le facteur de mensonge de chaque graphique où le cadre change les écarts."""
    measures = []
    for panel in read.flat:
        with suppress(Exception):
            times = exaggeration(panel)
            if times is not None:
                measures.append((name_of_the_measure(read.place(panel)), effect_in_words(times)))
    return measures


def name_of_the_measure(place: str) -> str:
    """« Facteur de mensonge », et de quel graphique si la figure en a plusieurs."""
    if not place:
        return word("lie-factor")
    return word("lie-factor-of", place=place)


def effect_in_words(times: float) -> str:
    """Ce que le cadre fait aux écarts."""
    if not np.isfinite(times):
        return word("smallest-gone")
    return word("multiplied", times=times)


def _something_was_read(read: facts.ChartFacts) -> bool:
    """Faux si tout est resté illisible ; une figure vide, elle, a été lue."""
    if not read.unread:
        return True
    return any(panel.projection != "illisible" for panel in read.panels)
