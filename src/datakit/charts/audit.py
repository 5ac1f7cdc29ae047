"""Relire un graphique (ce qui trompe, pourquoi), et réparer sur une copie ce qui se répare mécaniquement."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from matplotlib.figure import Figure
from matplotlib.image import imread

from datakit.charts import facts
from datakit.charts.measure import common_base, exaggeration, tips
from datakit.charts.rules import RULES
from datakit.colour import PALETTE, contrast
from datakit.errors import InvalidArgument
from datakit.findings import Report, run_rules
from datakit.text import listing
from datakit.theme import to_png


@dataclass(frozen=True)
class ChartReport(Report):
    """Le rapport d'une figure ; `before_after()` la dessine à côté de sa version réparée."""

    figure: Any = field(default=None, repr=False, compare=False)

    def before_after(self) -> Any:
        """Une Figure « avant / après », prête pour `dk.show` : ce qui se répare mécaniquement l'est sur une copie."""
        if not isinstance(self.figure, Figure):
            raise InvalidArgument(
                "Ce rapport n’a pas de figure.", "le rapport de `dk.audit(fig)`.", "relancez `dk.audit`."
            )
        fixed, done = mended(self.figure)
        images = [imread(io.BytesIO(to_png(f))) for f in (copy_figure(self.figure), fixed)]
        width, height = self.figure.get_size_inches()
        both = Figure(figsize=(2 * width, height + 0.4), layout="constrained")
        after = f"Après\u00a0: {listing(done)}" if done else "Après\u00a0: rien ne se répare sans choisir"
        for ax, image, title in zip(both.subplots(1, 2), images, ("Avant", after), strict=True):
            ax.imshow(image)
            ax.set_axis_off()
            ax.set_title(title, loc="left", fontsize=11, fontweight="bold")
        return both


def audit(fig_or_axes: Any, *, data: Any = None) -> ChartReport:
    """Relit une Figure ou un Axes et dit ce qui peut tromper, du plus grave au simple conseil.

    La figure n'est ni dessinée ni modifiée, et rien n'est jamais levé. `data` (facultatif) est le tableau d'où
    viennent les nombres : les barres lui sont comparées.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["2018", "2019"], [88, 90])
    >>> audit(fig).ok
    True
    >>> _ = ax.set_ylim(87, 91)
    >>> sorted(audit(fig).rules - {"missing-title", "missing-source", "missing-axis-label"})
    ['truncated-bars']
    >>> plt.close(fig)
    """
    read, measures = facts.read(fig_or_axes, data), []
    for panel in read.flat:
        with suppress(Exception):
            if said := exaggeration(panel):
                measures.append((f"Facteur de mensonge {read.place(panel)}".strip(), said))
    report = run_rules(RULES, read, read.words.title, read.unread, measures)
    figure = getattr(fig_or_axes, "figure", None) or fig_or_axes
    return ChartReport(report.findings, report.subject, report.unread, report.measures, figure)


# --- réparer --------------------------------------------------------------------------------------------------
def copy_figure(fig: Figure) -> Figure:
    """Une copie indépendante ; lève `InvalidArgument` si la figure contient une fonction qui ne se copie pas."""
    manager, fig.canvas.manager = fig.canvas.manager, None  # sans lui, pyplot n'inscrit pas la copie
    try:
        return pickle.loads(pickle.dumps(fig))
    except Exception as error:
        raise InvalidArgument(
            f"Cette figure ne se laisse pas copier ({type(error).__name__}).",
            "une figure sans fonction `lambda` dans ses graduations.",
            "appliquez vous-même la réparation proposée par le rapport, puis redessinez.",
        ) from error
    finally:
        fig.canvas.manager = manager


def _show_base(ax: Any, panel: facts.Panel) -> None:
    for axis, _, bars in panel.directions():
        low, high = getattr(ax, f"get_{axis.name}lim")()
        limits = min(low, common_base(bars) or 0, 0), max(high, float(tips(bars).max()) * 1.05)
        getattr(ax, f"set_{axis.name}lim")(*limits)


def _turn(ax: Any, panel: facts.Panel) -> None:
    if panel.y.inverted and all(b.vertical for b in panel.bars):
        ax.invert_yaxis()
    elif panel.x.inverted:
        ax.invert_xaxis()


def _recolour(ax: Any, panel: facts.Panel) -> None:
    for item in (*ax.images, *ax.collections):
        if item.get_array() is not None:
            item.set_cmap("viridis")


def _frame(ax: Any, panel: facts.Panel) -> None:
    ax.autoscale(True)
    ax.relim()
    ax.autoscale_view()


def _thin(ax: Any, panel: facts.Panel) -> None:
    for item in (*ax.collections, *ax.lines):
        item.set_alpha(0.08)


def _darken(ax: Any, panel: facts.Panel) -> None:
    ax.tick_params(labelcolor=PALETTE["noir"])
    for text in (ax.title, ax.xaxis.label, ax.yaxis.label, *ax.texts):
        text.set_color(PALETTE["noir"])
    for line, drawn in zip(ax.lines, panel.lines, strict=False):
        if drawn.colour and contrast(drawn.colour, panel.face) < 1.4:
            line.set_color(PALETTE["ocre"])


def _enlarge(ax: Any, panel: facts.Panel) -> None:
    ax.tick_params(labelsize=9)
    for text in (ax.title, ax.xaxis.label, ax.yaxis.label, *ax.texts):
        text.set_fontsize(max(9, text.get_fontsize()))


MENDS: dict[str, tuple[Callable[[Any, facts.Panel], None], str]] = {
    "truncated-bars": (_show_base, "l’axe part de zéro"),
    "inverted-axis": (_turn, "l’axe est remis à l’endroit"),
    "rainbow-colormap": (_recolour, "la palette va du sombre au clair"),
    "axis-range": (_frame, "le cadre suit les données"),
    "overplotting": (_thin, "les points sont transparents"),
    "low-contrast": (_darken, "le contraste est renforcé"),
    "small-text": (_enlarge, "le texte est agrandi"),
}


def mended(fig: Figure) -> tuple[Figure, list[str]]:
    """Une copie réparée, et ce qui y a été réparé."""
    copy = copy_figure(fig)
    read = facts.read(copy)
    done = []
    for rule in (r for r in RULES if r.id in MENDS):
        places = {f.where for f in rule.run(read)}
        for ax, panel in zip(copy.axes, [p for p in read.panels if p.role == "main"], strict=False):
            if read.place(panel) in places:
                mend, said = MENDS[rule.id]
                mend(ax, panel)
                done.append(said)
    return copy, list(dict.fromkeys(done))
