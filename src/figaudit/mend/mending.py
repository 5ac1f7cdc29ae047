"""Réparer : ce qui se répare mécaniquement, sans avoir à choisir ce que la figure doit dire."""

import re
from typing import Any

import numpy as np
from matplotlib import patches
from matplotlib.colors import CenteredNorm
from matplotlib.figure import Figure

from figaudit.base.colour import PALETTE, contrast
from figaudit.base.text import number
from figaudit.measure import common_base, tips
from figaudit.mend.changes import Change, apply_change, coloured_by_value, drawn_curves, reorder, texts
from figaudit.mend.copying import copy_figure
from figaudit.read import facts
from figaudit.read.order import order_of
from figaudit.read.rings import rings
from figaudit.read.subplot import overlaid
from figaudit.rules.charts import RULES
from figaudit.rules.gaps import widest_gap
from figaudit.rules.palettes import meant_middle
from figaudit.rules.proportions.numbers import written_value

HARDLY_SEEN = 1.4  # contraste d'une courbe en dessous duquel on la repeint : celui de `low-contrast`
ROOM_FOR_EACH = 0.42  # part de la hauteur que prend chacune de deux échelles séparées
DASHES = ("-", "--", ":", "-.") * 3
HATCHES = ("", "//", "..", "xx") * 3


def mended(fig: Figure) -> tuple[Figure, list[str]]:
    """Une copie réparée, et les règles qui n'ont plus rien à y redire : une réparation qui laisse un constat n'est pas dite."""
    copy = copy_figure(fig)
    done = []

    for rule in RULES:
        if rule.id not in MENDS:
            continue
        read = facts.read(copy)
        found = list(rule.run(read))
        if not found:
            continue

        apply_change(copy, read, MENDS[rule.id], {finding.where for finding in found})
        if not list(rule.run(facts.read(copy))):
            done.append(rule.id)

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
    """Range des barres de la plus longue à la plus courte."""
    bars = panel.bars[0]
    seat_bars(ax, panel, np.argsort(-bars.length))


def order_by_name(ax: Any, panel: facts.Panel) -> None:
    """Range des barres, ou les points d'une courbe, dans l'ordre de leurs étiquettes : le temps, des tranches, des degrés."""
    sort_by_time(ax, panel)
    if panel.bars:
        order_bars_by_name(ax, panel)
        return

    names = panel.x.names_at(panel.x.ticks)
    order = order_of(names, panel.title)
    if not order:
        return
    spots = np.sort(panel.x.ticks)
    ranked = np.argsort(order.values, kind="stable")
    places = np.empty(spots.size)
    places[ranked] = spots
    for line in drawn_curves(ax):
        moved = np.interp(line.get_xdata(orig=False), panel.x.ticks, places)
        line.set_xdata(moved)
        reorder(line, moved)
    ax.set_xticks(spots, [names[rank] for rank in ranked])


def order_bars_by_name(ax: Any, panel: facts.Panel) -> None:
    """La même chose pour des barres."""
    bars = panel.bars[0]
    order = order_of(panel.seat(bars).names_at(bars.at), panel.title)
    if order:
        seat_bars(ax, panel, np.argsort(order.values, kind="stable"))


def seat_bars(ax: Any, panel: facts.Panel, ranked: Any) -> None:
    """Donne aux barres leurs nouvelles places, la première à gauche (ou en haut), avec leurs étiquettes."""
    bars = panel.bars[0]
    together = all(np.array_equal(np.round(one.at), np.round(bars.at)) for one in panel.bars)
    if ax.texts or not together or len(panel.bars) != len(ax.containers):
        return  # des nombres écrits dessus ne suivraient pas

    names = panel.seat(bars).names_at(bars.at)
    centres = np.sort(np.round(bars.at))
    if not bars.vertical:
        centres = centres[::-1]

    for group, one in zip(ax.containers, panel.bars, strict=True):
        for centre, rank in zip(centres, ranked, strict=True):
            aside = one.at[rank] - np.round(one.at[rank])
            start = centre + aside - one.width[rank] / 2
            patch = group.patches[rank]
            if bars.vertical:
                patch.set_x(start)
            else:
                patch.set_y(start)

    ranked_names = [names[rank] for rank in ranked]
    if bars.vertical:
        ax.set_xticks(centres, ranked_names)
    else:
        ax.set_yticks(centres, ranked_names)


def part_the_scales(ax: Any, panel: facts.Panel) -> None:
    """Donne à chacune de deux échelles superposées son graphique : la seconde descend sous la première."""
    for twin in list(ax.figure.axes):
        if twin is ax or not overlaid(twin, ax):
            continue
        ax.figure.set_layout_engine("none")
        ax._twinned_axes.remove(twin)
        box = ax.get_position(original=True)
        half = box.height * ROOM_FOR_EACH
        ax.set_position((box.x0, box.y1 - half, box.width, half))
        twin.set_position((box.x0, box.y0, box.width, half))
        twin.patch.set_visible(True)
        twin.xaxis.set_visible(True)
        twin.yaxis.set_visible(True)
        twin.yaxis.tick_left()
        twin.yaxis.set_label_position("left")
        return


def share_the_scale(ax: Any, panel: facts.Panel) -> None:
    """Étend le cadre à celui, le plus large, de tous les graphiques de la même grandeur ; d'un histogramme, dans les deux sens."""
    upright = all(bars.vertical for bars in panel.bars)
    if panel.bars and all(bars.kind == "hist" for bars in panel.bars):
        share_along(ax, "x")
        share_along(ax, "y")
        return
    share_along(ax, "y" if upright else "x")


def share_along(ax: Any, name: str) -> None:
    """Le même cadre, le long de cet axe, pour tous les graphiques dont l'axe se nomme pareil."""
    label = getattr(ax, f"get_{name}label")()
    fellows = [other for other in ax.figure.axes if getattr(other, f"get_{name}label")() == label]
    bounds = np.array([getattr(other, f"get_{name}lim")() for other in fellows])
    for other in fellows:
        getattr(other, f"set_{name}lim")(bounds.min(), bounds.max())


def draw_densities(ax: Any, panel: facts.Panel) -> None:
    """Divise la hauteur de chaque classe par sa largeur : c'est l'aire qui compte alors."""
    done = False
    for group, bars in zip(ax.containers, panel.bars, strict=False):
        for patch, width, length in zip(group.patches, bars.width, bars.length, strict=False):
            if bars.vertical:
                patch.set_height(length / width)
            else:
                patch.set_width(length / width)
            done = True
    for shape in ax.patches:
        if isinstance(shape, patches.StepPatch):
            held: Any = shape.get_data()
            shape.set_data(held.values / np.diff(held.edges))
            done = True
    if not done:
        return

    values = ax.yaxis if all(bars.vertical for bars in panel.bars) else ax.xaxis
    values.set_label_text(f"{values.get_label_text() or 'effectif'} par unité de largeur")
    ax.relim()
    ax.autoscale(True)
    ax.autoscale_view()


def say_what_is_drawn(ax: Any, panel: facts.Panel) -> None:
    """Un titre qui nomme ce que mesure l'axe, ou rien s'il ne le dit pas : il n'affirme plus."""
    for side in ("left", "center", "right"):
        if ax.get_title(loc=side):
            ax.set_title("", loc=side)
    ax.set_title(panel.y.label or panel.x.label)
    whole = ax.figure
    if getattr(whole, "_suptitle", None):
        whole.suptitle("")


def write_what_is_drawn(ax: Any, panel: facts.Panel) -> None:
    """Écrit sur chaque barre, et sur chaque part, ce que dit sa taille."""
    for text in ax.texts:
        word = next(
            (one for one in panel.words if one.text == text.get_text().strip() and one.role == "text"), None
        )
        for bars in panel.bars:
            if word is None or written_value(word.text) is None:
                continue
            under = np.flatnonzero(bars.under(word))
            if under.size:
                text.set_text(number(float(bars.length[under[0]])))

    for ring in rings(panel):
        for wedge, text in zip(ring, percent_texts(ax), strict=False):
            text.set_text(f"{number(100 * wedge.share, 0)} %")


def percent_texts(ax: Any) -> list[Any]:
    """Les textes qui n'écrivent qu'un pourcentage."""
    return [text for text in ax.texts if re.fullmatch(r"\s*\d+([.,]\d+)?\s*%\s*", text.get_text())]


# --- les tracés -----------------------------------------------------------------------------------------------
def open_the_gap(ax: Any, panel: facts.Panel) -> None:
    """Coupe la courbe au milieu du trou."""
    for drawn, line in zip(ax.lines, panel.lines, strict=False):
        gap = widest_gap(line, in_days=panel.x.kind == "date" and panel.x.unit_days == 1)
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


#: Ce que change chaque réparation ; comment le dire une fois fait est dans messages.toml.
MENDS: dict[str, Change] = {
    "truncated-bars": show_the_base,
    "inverted-axis": turn_upright,
    "rainbow-colormap": use_viridis,
    "diverging-off-centre": centre_the_palette,
    "bridged-gap": open_the_gap,
    "dual-axis": part_the_scales,
    "uneven-bins": draw_densities,
    "unordered-time": order_by_name,
    "shuffled-ordinal": order_by_name,
    "panels-on-different-scales": share_the_scale,
    "misrepresentation": write_what_is_drawn,
    "title-contradicts-data": say_what_is_drawn,
    "uneven-ticks": space_by_value,
    "unsorted-bars": rank_bars,
    "colour-blind": double_the_colours,
    "axis-range": frame_the_data,
    "three-d": flatten,
    "overplotting": make_transparent,
    "low-contrast": darken,
    "small-text": enlarge,
    "false-precision": round_numbers,
}
