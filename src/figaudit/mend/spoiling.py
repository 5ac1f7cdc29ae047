"""Gâcher : l'inverse d'une réparation, pour apprendre à la faire."""

import re
from contextlib import suppress
from typing import Any

import numpy as np
from matplotlib import patches
from matplotlib.colors import Normalize
from matplotlib.figure import Figure

from figaudit.base.errors import InvalidArgument
from figaudit.base.language import either, explained, misnamed, quoted
from figaudit.measure import common_base, tips
from figaudit.mend.changes import Change, apply_change, coloured_by_value, drawn_curves, reorder, texts
from figaudit.mend.copying import copy_figure
from figaudit.read import facts
from figaudit.rules.charts import RULES


def spoil(fig: Figure, rule: str) -> Figure:
    """Une copie de la figure, gâchée pour une règle : « Réparez-la », ou des réponses qu'un exercice doit refuser.

    Le nom de la règle est celui que donne le rapport (`"truncated-bars"`). Lève `InvalidArgument` si cette règle ne
    se gâche pas mécaniquement, ou si cette figure ne s'y prête pas.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["2018", "2019"], [88, 90])
    >>> tuple(float(v.round(1)) for v in spoil(fig, "truncated-bars").axes[0].get_ylim())
    (79.2, 94.5)
    >>> plt.close("all")
    """
    if rule not in SPOILS:
        known = sorted(SPOILS)
        raise misnamed(InvalidArgument, "spoil", rule, known, rule=quoted(rule), known=either(known))

    copy = copy_figure(fig)
    with suppress(IndexError, ValueError, AttributeError, TypeError):  # rien à gâcher ainsi sur cette figure
        apply_change(copy, facts.read(copy), SPOILS[rule])
        if is_accused(copy, rule):
            return copy
    raise explained(InvalidArgument, "unfit", rule=quoted(rule))


def is_accused(fig: Figure, id: str) -> bool:
    """Vrai si cette règle trouve à redire à la figure."""
    read = facts.read(fig)
    return any(list(rule.run(read)) for rule in RULES if rule.id == id)


# --- les axes -------------------------------------------------------------------------------------------------
def cut_the_base(ax: Any, panel: facts.Panel) -> None:
    """Commence l'axe juste sous la plus petite barre."""
    for axis, _, bars in panel.directions():
        base = common_base(bars) or 0
        lowest = float(np.abs(tips(bars)).min())
        start = base + 0.9 * (lowest - base)
        if axis.name == "x":
            ax.set_xlim(start, None)
        else:
            ax.set_ylim(start, None)


def turn_over(ax: Any, panel: facts.Panel) -> None:
    """Retourne l'axe des valeurs."""
    if all(bars.vertical for bars in panel.bars):
        ax.invert_yaxis()
    else:
        ax.invert_xaxis()


def crush(ax: Any, panel: facts.Panel) -> None:
    """Élargit le cadre jusqu'à écraser les données."""
    low, high = ax.get_ylim()
    height = high - low
    start = low - 9 * height
    if panel.bars:
        start = min(0, low)
    ax.set_ylim(start, high + 9 * height)


def split_in_two_scales(ax: Any, panel: facts.Panel) -> None:
    """Met la seconde courbe sur un axe à elle."""
    _, second = drawn_curves(ax)[:2]
    ax.twinx().plot(*second.get_data(), color=second.get_color(), label=second.get_label())
    second.remove()


def mislabel(ax: Any, panel: facts.Panel) -> None:
    """Écrit, à distances égales, trois années qui se suivent puis la dernière."""
    years = ax.get_lines()[0].get_xdata(orig=False)
    first, last = float(years[0]), float(years[-1])
    told = (first, first + 1, first + 2, last)
    ax.set_xticks(np.linspace(first, last, 4), [f"{year:.0f}" for year in told])


def shuffle(ax: Any, panel: facts.Panel) -> None:
    """Range les points dans un ordre qui n'en est pas un, le même à chaque fois."""
    for line in drawn_curves(ax):
        y = np.asarray(line.get_ydata(orig=False), float)
        reorder(line, -y % 7.3)


# --- les tracés -----------------------------------------------------------------------------------------------
def skip_some(ax: Any, panel: facts.Panel) -> None:
    """Ôte trois points au milieu de chaque courbe."""
    for line in drawn_curves(ax):
        middle = len(line.get_xdata()) // 2
        missing = slice(middle - 1, middle + 2)
        x, y = line.get_data()
        line.set_data(np.delete(x, missing), np.delete(y, missing))


def hedge(ax: Any, panel: facts.Panel) -> None:
    """Ajoute un intervalle que rien n'explique : des barres d'erreur, ou une bande."""
    if panel.bars:
        bars = panel.bars[0]
        spread = 0.1 * np.abs(bars.length).max()
        if bars.vertical:
            ax.errorbar(bars.at, bars.tip, fmt="none", color="#333333", yerr=spread)
        else:
            ax.errorbar(bars.at, bars.tip, fmt="none", color="#333333", xerr=spread)
        return

    for line in drawn_curves(ax)[:1]:
        y = np.asarray(line.get_ydata(orig=False), float)
        margin = 0.1 * np.ptp(y)
        ax.fill_between(line.get_xdata(), y - margin, y + margin, alpha=0.2)


def thicken(ax: Any, panel: facts.Panel) -> None:
    """Donne une ombre aux parts, un couvercle aux barres."""
    for patch in list(ax.patches):
        if isinstance(patch, patches.Wedge):
            ax.add_patch(patches.Shadow(patch, -0.03, -0.05, shade=0.6))
    for bars in panel.bars:
        if bars.vertical:
            put_lids(ax, bars)


def put_lids(ax: Any, bars: facts.Bars) -> None:
    """Dessine, sur chaque barre, la face penchée d'un pavé."""
    lean = (0.3 * bars.width.min(), 0.04 * np.ptp(bars.tip))
    for at, wide, top in zip(bars.at, bars.width, bars.tip, strict=True):
        left, right = at - wide / 2, at + wide / 2
        lid = np.array([(left, top), (right, top), (right, top), (left, top)])
        lid[2:] += lean
        ax.add_patch(patches.Polygon(lid, facecolor="#555555"))


def exaggerate(ax: Any, panel: facts.Panel) -> None:
    """Écrit sur la plus longue barre une fois et demie sa valeur."""
    for group in ax.containers[:1]:
        values = np.asarray(group.datavalues, float)
        written = values * np.where(values == values.max(), 1.5, 1)
        decimals = 0 if np.ptp(values) > 20 else 1
        ax.bar_label(group, [f"{value:.{decimals}f}" for value in written])


def swell_points(ax: Any, panel: facts.Panel) -> None:
    """De gros points opaques."""
    for cloud in ax.collections:
        cloud.set_alpha(1)
        cloud.set_sizes([900])


# --- les couleurs et les textes -------------------------------------------------------------------------------
def use_jet(ax: Any, panel: facts.Panel) -> None:
    """Les couleurs de l'arc-en-ciel."""
    for item in coloured_by_value(ax):
        item.set_cmap("jet")


def push_off_centre(ax: Any, panel: facts.Panel) -> None:
    """Une palette à deux teintes, dont le milieu n'est pas sur la référence."""
    for item, shades in zip(coloured_by_value(ax), panel.shades, strict=False):
        item.set_cmap("RdBu")
        item.set_norm(Normalize(shades.low, shades.high + 0.5 * (shades.high - shades.low)))


def contradict(ax: Any, panel: facts.Panel) -> None:
    """Un titre qui annonce le sens contraire."""
    y = np.asarray(drawn_curves(ax)[0].get_ydata(orig=False), float)
    if y[-1] < y[0]:
        ax.set_title("Une hausse chaque année")
    else:
        ax.set_title("Une baisse chaque année")


def shrink_text(ax: Any, panel: facts.Panel) -> None:
    """Des graduations de quatre points."""
    ax.tick_params(labelsize=4)


def fade_the_text(ax: Any, panel: facts.Panel) -> None:
    """Du gris pâle sur blanc."""
    for text in texts(ax):
        text.set_color("#dddddd")


def write_decimals(ax: Any, panel: facts.Panel) -> None:
    """Quatre décimales sur chaque barre, à la place du nombre qui y était écrit."""
    for text in list(ax.texts):
        if re.fullmatch(r"[-−]?\d[\d\s.,]*", text.get_text().strip()):
            text.remove()
    for bars in ax.containers[:1]:
        ax.bar_label(bars, fmt="%.4f")


SPOILS: dict[str, Change] = {
    "truncated-bars": cut_the_base,
    "inverted-axis": turn_over,
    "axis-range": crush,
    "dual-axis": split_in_two_scales,
    "uneven-ticks": mislabel,
    "unordered-time": shuffle,
    "diverging-off-centre": push_off_centre,
    "bridged-gap": skip_some,
    "title-contradicts-data": contradict,
    "unexplained-interval": hedge,
    "three-d": thicken,
    "misrepresentation": exaggerate,
    "rainbow-colormap": use_jet,
    "overplotting": swell_points,
    "small-text": shrink_text,
    "low-contrast": fade_the_text,
    "false-precision": write_decimals,
}
