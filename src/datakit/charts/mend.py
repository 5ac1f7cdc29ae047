"""Réparer mécaniquement ce qui peut l'être, sur une copie, et montrer avant et après."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from typing import Any

from matplotlib.figure import Figure
from matplotlib.image import imread

from datakit.charts import facts
from datakit.charts.measure import common_base, tips
from datakit.charts.rules import RULES
from datakit.colour import PALETTE, contrast
from datakit.errors import InvalidArgument
from datakit.text import listing
from datakit.theme import to_png


class _Copier(pickle.Pickler):
    """Copie une figure sans l'inscrire une deuxième fois dans pyplot."""

    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, Figure):
            parts: Any = obj.__reduce_ex__(2)
            parts[2].pop("_restore_to_pylab", None)
            return parts
        return NotImplemented


def copy_figure(fig: Figure) -> Figure:
    """Une copie indépendante ; lève `InvalidArgument` si la figure contient une fonction qui ne se copie pas."""
    buffer = io.BytesIO()
    try:
        _Copier(buffer).dump(fig)
        return pickle.loads(buffer.getvalue())
    except Exception as error:
        raise InvalidArgument(
            f"Cette figure ne se laisse pas copier ({type(error).__name__}).",
            "une figure sans fonction `lambda` dans ses graduations.",
            "appliquez vous-même la réparation proposée par le rapport, puis redessinez.",
        ) from error


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


def before_after(report: Any) -> Figure:
    """La figure d'un rapport à côté de sa version réparée (une Figure, prête pour `dk.show`)."""
    if not isinstance(report.figure, Figure):
        raise InvalidArgument(
            "Ce rapport n’a pas de figure.", "le rapport de `dk.audit(fig)`.", "relancez `dk.audit`."
        )
    fixed, done = mended(report.figure)
    images = [imread(io.BytesIO(to_png(f))) for f in (copy_figure(report.figure), fixed)]
    width, height = report.figure.get_size_inches()
    both = Figure(figsize=(2 * width, height + 0.4), layout="constrained")
    after = f"Après\u00a0: {listing(done)}" if done else "Après\u00a0: rien ne se répare sans choisir"
    for ax, image, title in zip(both.subplots(1, 2), images, ("Avant", after), strict=True):
        ax.imshow(image)
        ax.set_axis_off()
        ax.set_title(title, loc="left", fontsize=11, fontweight="bold")
    return both
