"""Réparer : ce qui se répare mécaniquement, sans avoir à choisir ce que la figure doit dire."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib import patches
from matplotlib.colors import CenteredNorm
from matplotlib.figure import Figure

from figaudit.base.colour import PALETTE, contrast
from figaudit.measure import common_base, tips
from figaudit.mend.changes import Change, apply_change, coloured_by_value, drawn_curves, reorder, texts
from figaudit.mend.copying import copy_figure
from figaudit.read import facts
from figaudit.read.order import order_of
from figaudit.rules.charts import RULES
from figaudit.rules.gaps import widest_gap
from figaudit.rules.palettes import meant_middle

HARDLY_SEEN = 1.4  # contraste d'une courbe en dessous duquel on la repeint : celui de `low-contrast`
DASHES = ("-", "--", ":", "-.") * 3
HATCHES = ("", "//", "..", "xx") * 3


@dataclass(frozen=True)
class Mend:
    """Une réparation : ce qu'elle change, et comment le dire une fois faite."""

    change: Change
    told: str


def mended(fig: Figure) -> tuple[Figure, list[str]]:
    """Une copie réparée, et ce qui y a été réparé : une réparation qui laisse un constat n'est pas dite."""
    copy = copy_figure(fig)
    done = []

    for rule in RULES:
        if rule.id not in MENDS:
            continue
        read = facts.read(copy)
        found = list(rule.run(read))
        if not found:
            continue

        mend = MENDS[rule.id]
        apply_change(copy, read, mend.change, {finding.where for finding in found})
        if not list(rule.run(facts.read(copy))):
            done.append(mend.told)

    return copy, done


# --- les axes -------------------------------------------------------------------------------------------------
def show_the_base(ax: Any, panel: facts.Panel) -> None:
    """Étend le cadre jusqu'au pied des barres, et jusqu'à zéro."""
    for axis, _, bars in panel.directions():
        base = common_base(bars) or 0
        longest = float(tips(bars).max())
        if axis.name == "x":
            low, high = ax.get_xlim()
            ax.set_xlim(min(low, base, 0), max(high, longest * 1.05))
        else:
            low, high = ax.get_ylim()
            ax.set_ylim(min(low, base, 0), max(high, longest * 1.05))

    if panel.areas and not panel.bars:
        ax.set_ylim(bottom=0)


def turn_upright(ax: Any, panel: facts.Panel) -> None:
    """Remet l'axe retourné à l'endroit."""
    if panel.y.inverted and all(bars.vertical for bars in panel.bars):
        ax.invert_yaxis()
    elif panel.x.inverted:
        ax.invert_xaxis()


def frame_the_data(ax: Any, panel: facts.Panel) -> None:
    """Laisse matplotlib choisir le cadre."""
    ax.autoscale(True)
    ax.relim()
    ax.autoscale_view()


def sort_by_time(ax: Any, panel: facts.Panel) -> None:
    """Range les points de chaque courbe de gauche à droite."""
    for line in drawn_curves(ax):
        reorder(line, line.get_xdata(orig=False))


def space_by_value(ax: Any, panel: facts.Panel) -> None:
    """Des étiquettes écrites à distances égales : chaque point va à la date, ou au nombre, qu'il porte."""
    order = order_of(panel.x.labels)
    if not order or not panel.curves or panel.bars:
        return

    shown = np.array(order.values)
    if order.kind == "time":
        shown = shown / 365.25  # des jours, en années
    for drawn, line in zip(ax.lines, panel.lines, strict=False):
        drawn.set_xdata(np.interp(line.x, panel.x.ticks, shown))
    ax.set_xticks(shown, panel.x.labels)
    frame_the_data(ax, panel)


def rank_bars(ax: Any, panel: facts.Panel) -> None:
    """Range des barres de la plus longue à la plus courte ; des nombres écrits dessus, eux, ne suivraient pas."""
    if ax.texts:
        return

    bars = panel.bars[0]
    names = panel.seat(bars).names_at(bars.at)
    spots = np.sort(bars.at)
    if not bars.vertical:
        spots = spots[::-1]  # la plus longue en haut

    ranked = np.argsort(-bars.length)
    for spot, rank in zip(spots, ranked, strict=True):
        start = spot - bars.width[rank] / 2
        patch = ax.containers[0].patches[rank]
        if bars.vertical:
            patch.set_x(start)
        else:
            patch.set_y(start)

    ranked_names = [names[rank] for rank in ranked]
    if bars.vertical:
        ax.set_xticks(spots, ranked_names)
    else:
        ax.set_yticks(spots, ranked_names)


# --- les tracés -----------------------------------------------------------------------------------------------
def open_the_gap(ax: Any, panel: facts.Panel) -> None:
    """Coupe la courbe au milieu du trou."""
    for drawn, line in zip(ax.lines, panel.lines, strict=False):
        gap = widest_gap(line, in_days=panel.x.kind == "date")
        if gap:
            at = int(np.searchsorted(line.x, gap.end))
            middle = (gap.start + gap.end) / 2
            drawn.set_data(np.insert(line.x, at, middle), np.insert(line.y, at, np.nan))


def flatten(ax: Any, panel: facts.Panel) -> None:
    """Rend au disque sa forme, et ôte les ombres."""
    ax.set_aspect("equal")
    for patch in list(ax.patches):
        if isinstance(patch, patches.Shadow):
            patch.remove()


def make_transparent(ax: Any, panel: facts.Panel) -> None:
    """Laisse voir les points qui en cachent d'autres."""
    for mark in (*ax.collections, *ax.lines):
        mark.set_alpha(0.08)


# --- les couleurs ---------------------------------------------------------------------------------------------
def use_viridis(ax: Any, panel: facts.Panel) -> None:
    """Une palette dont la clarté dit l'ordre."""
    for item in coloured_by_value(ax):
        item.set_cmap("viridis")


def centre_the_palette(ax: Any, panel: facts.Panel) -> None:
    """Met le milieu de la palette sur la valeur de référence."""
    for item, shades in zip(coloured_by_value(ax), panel.shades, strict=False):
        item.set_norm(CenteredNorm(meant_middle(panel.title, shades) or 0))


def double_the_colours(ax: Any, panel: facts.Panel) -> None:
    """Un second repère que la couleur : des tirets, des hachures."""
    for line, style in zip(drawn_curves(ax), DASHES, strict=False):
        line.set_linestyle(style)
    for group, hatch in zip(ax.containers, HATCHES, strict=False):
        for bar in getattr(group, "patches", ()):
            bar.set_hatch(hatch)

    legend = ax.get_legend()
    if legend and ax.get_legend_handles_labels()[0]:
        ax.legend(title=legend.get_title().get_text() or None)


# --- les textes -----------------------------------------------------------------------------------------------
def darken(ax: Any, panel: facts.Panel) -> None:
    """Écrit tout en noir, et repeint les courbes que l'on ne voit pas."""
    ax.tick_params(labelcolor=PALETTE["noir"])
    for text in texts(ax):
        text.set_color(PALETTE["noir"])
    for line, drawn in zip(ax.lines, panel.lines, strict=False):
        if drawn.colour and contrast(drawn.colour, panel.face) < HARDLY_SEEN:
            line.set_color(PALETTE["ocre"])


def enlarge(ax: Any, panel: facts.Panel) -> None:
    """Neuf points au moins, partout."""
    ax.tick_params(labelsize=9)
    for text in texts(ax):
        text.set_fontsize(max(9, text.get_fontsize()))


def round_numbers(ax: Any, panel: facts.Panel) -> None:
    """Une décimale, pas davantage."""
    for text in ax.texts:
        text.set_text(re.sub(r"(\d[.,]\d)\d+", r"\1", text.get_text()))


MENDS: dict[str, Mend] = {
    "truncated-bars": Mend(show_the_base, "l’axe part de zéro"),
    "inverted-axis": Mend(turn_upright, "l’axe est remis à l’endroit"),
    "rainbow-colormap": Mend(use_viridis, "la palette va du sombre au clair"),
    "diverging-off-centre": Mend(centre_the_palette, "la palette est centrée sur sa référence"),
    "bridged-gap": Mend(open_the_gap, "la courbe s’arrête là où il manque des périodes"),
    "unordered-time": Mend(sort_by_time, "le temps est remis dans l’ordre"),
    "uneven-ticks": Mend(space_by_value, "chaque point est à la date qu’il porte"),
    "unsorted-bars": Mend(rank_bars, "les barres sont rangées par valeur"),
    "colour-blind": Mend(double_the_colours, "des tirets ou des hachures doublent les couleurs"),
    "axis-range": Mend(frame_the_data, "le cadre suit les données"),
    "three-d": Mend(flatten, "le camembert est remis à plat"),
    "overplotting": Mend(make_transparent, "les points sont transparents"),
    "low-contrast": Mend(darken, "le contraste est renforcé"),
    "small-text": Mend(enlarge, "le texte est agrandi"),
    "false-precision": Mend(round_numbers, "les décimales de trop sont retirées"),
}
