"""Réparer une figure, ou la gâcher : deux tables, et toujours sur une copie."""

import copyreg
import io
import pickle
import re
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import count
from types import FunctionType
from typing import Any

import numpy as np
from matplotlib import patches
from matplotlib.artist import setp
from matplotlib.colors import CenteredNorm, Normalize
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from figaudit.base.colour import PALETTE, contrast
from figaudit.base.errors import InvalidArgument
from figaudit.base.text import did_you_mean, listing, quote
from figaudit.measure import common_base, tips
from figaudit.read import facts
from figaudit.read.order import order_of, said
from figaudit.rules.charts.every import RULES, meant_middle
from figaudit.rules.charts.untold import gap
from figaudit.titles import claims  # noqa: F401 (ses règles s’ajoutent aux autres)

Change = Callable[[Any, facts.Panel], object]


def copy_figure(fig: Figure) -> Figure:
    """Une copie indépendante ; lève `InvalidArgument` si la figure contient ce qui ne se copie pas.

    Pas `deepcopy` : un objet de la copie s'y retirerait encore de l'original.
    """
    manager, fig.canvas.manager = fig.canvas.manager, None  # sans lui, pyplot n'inscrit pas la copie
    tied = [(text, text.xycoords) for text, _ in _held(fig)]
    kept: dict[Any, Any] = {}  # une `lambda` ne se copie pas : les deux figures se la partagent
    try:
        for text, bar in _held(fig):  # l'étiquette au milieu d'une barre suivrait celle de l'original
            text.xycoords = bar
        pickler: Any = pickle.Pickler(room := io.BytesIO())
        pickler.persistent_id = lambda one: (
            (type(one) is FunctionType and kept.setdefault(id(one), one) and id(one)) or None
        )
        # Depuis Python 3.14 un compteur ne se copie plus, et matplotlib compte ainsi les catégories d'un axe.
        again = {count: lambda one: (count, (int(repr(one)[6:-1]),))}
        pickler.dispatch_table = copyreg.dispatch_table | again
        pickler.dump(fig)
        reader: Any = pickle.Unpickler(io.BytesIO(room.getvalue()))
        reader.persistent_load = kept.get
        copy = reader.load()
        for text, bar in _held(copy):
            text.xycoords = partial(_seen, bar)
        return copy
    except Exception as error:
        raise InvalidArgument(*said("uncopied", kind=type(error).__name__)) from error
    finally:
        fig.canvas.manager = manager
        for text, coords in tied:
            text.xycoords = coords


def _held(fig: Figure) -> list[tuple[Any, Any]]:
    return [(text, bar) for ax in fig.axes for text in ax.texts if (bar := facts.bar_of(text))]


def _seen(bar: Any, renderer: Any) -> Bbox:
    """La partie d'une barre que montre le cadre."""
    return Bbox.intersection(*(one.get_window_extent(renderer) for one in (bar.axes, bar))) or Bbox.null()


def _coloured(ax: Any) -> list[Any]:
    return [item for item in (*ax.images, *ax.collections) if item.get_array() is not None]


def _texts(ax: Any) -> list[Any]:
    return [ax.title, ax.xaxis.label, ax.yaxis.label, *ax.texts]


def _curves(ax: Any) -> list[Any]:
    """Les courbes de plus de trois points, toutes différentes d'un repère."""
    return [n for n in ax.lines if len(n.get_xdata()) > 3 and np.ptp(n.get_ydata(orig=False)) > 0]


# --- réparer --------------------------------------------------------------------------------------------------
def _show_base(ax: Any, panel: facts.Panel) -> None:
    for axis, _, bars in panel.directions():
        low, high = getattr(ax, f"get_{axis.name}lim")()
        limits = min(low, common_base(bars) or 0, 0), max(high, float(tips(bars).max()) * 1.05)
        getattr(ax, f"set_{axis.name}lim")(*limits)
    if panel.areas and not panel.bars:
        ax.set_ylim(bottom=0)


def _turn(ax: Any, panel: facts.Panel) -> None:
    if panel.y.inverted and all(b.vertical for b in panel.bars):
        ax.invert_yaxis()
    elif panel.x.inverted:
        ax.invert_xaxis()


def _centre(ax: Any, panel: facts.Panel) -> None:
    for item, shades in zip(_coloured(ax), panel.shades, strict=False):
        item.set_norm(CenteredNorm(meant_middle(panel.title, shades) or 0))


def _open_gap(ax: Any, panel: facts.Panel) -> None:
    for drawn, line in zip(ax.lines, panel.lines, strict=False):
        if hole := gap(line, panel.x.kind == "date"):
            at = int(np.searchsorted(line.x, hole[1]))
            drawn.set_data(np.insert(line.x, at, sum(hole[:2]) / 2), np.insert(line.y, at, np.nan))


def _reordered(key: Callable[[Any, Any], Any]) -> Change:
    """Range les points de chaque courbe dans l'ordre de cette clé."""

    def change(ax: Any, panel: facts.Panel) -> None:
        for line in _curves(ax):
            order = np.argsort(key(line.get_xdata(orig=False), line.get_ydata(orig=False)), kind="stable")
            line.set_data(*(np.asarray(values)[order] for values in line.get_data()))

    return change


def _darken(ax: Any, panel: facts.Panel) -> None:
    ax.tick_params(labelcolor=PALETTE["noir"])
    for text in _texts(ax):
        text.set_color(PALETTE["noir"])
    for line, drawn in zip(ax.lines, panel.lines, strict=False):
        if drawn.colour and contrast(drawn.colour, panel.face) < 1.4:
            line.set_color(PALETTE["ocre"])


def _enlarge(ax: Any, panel: facts.Panel) -> None:
    ax.tick_params(labelsize=9)
    for text in _texts(ax):
        text.set_fontsize(max(9, text.get_fontsize()))


def _round(ax: Any, panel: facts.Panel) -> None:
    for text in ax.texts:
        text.set_text(re.sub(r"(\d[.,]\d)\d+", r"\1", text.get_text()))


def _space(ax: Any, panel: facts.Panel) -> None:
    """Des étiquettes écrites à distances égales : chaque point va à la date, ou au nombre, qu'il porte."""
    found = order_of(panel.x.labels)
    if found and panel.curves and not panel.bars:
        shown = np.array(found.values) / (365.25 if found.kind == "time" else 1)
        for drawn, line in zip(ax.lines, panel.lines, strict=False):
            drawn.set_xdata(np.interp(line.x, panel.x.ticks, shown))
        ax.set_xticks(shown, panel.x.labels)
        _frame(ax)


def _rank(ax: Any, panel: facts.Panel) -> None:
    """Range des barres de la plus longue à la plus courte ; des nombres écrits dessus, eux, ne suivraient pas."""
    bars, coord = panel.bars[0], "x" if panel.bars[0].vertical else "y"
    names, spots = panel.seat(bars).names_at(bars.at), np.sort(bars.at)[:: 1 if bars.vertical else -1]
    for spot, i in zip(spots, np.argsort(-bars.length), strict=True) if not ax.texts else ():
        getattr(ax.containers[0].patches[i], f"set_{coord}")(spot - bars.width[i] / 2)
        getattr(ax, f"set_{coord}ticks")(spots, [names[k] for k in np.argsort(-bars.length)])


def _redouble(ax: Any, panel: facts.Panel) -> None:
    """Un second repère que la couleur : des tirets, des hachures."""
    for line, style in zip(_curves(ax), ("-", "--", ":", "-.") * 3, strict=False):
        line.set_linestyle(style)
    for group, hatch in zip(ax.containers, ("", "//", "..", "xx") * 3, strict=False):
        for bar in getattr(group, "patches", ()):
            bar.set_hatch(hatch)
    if (key := ax.get_legend()) and ax.get_legend_handles_labels()[0]:
        ax.legend(title=key.get_title().get_text() or None)


def _frame(ax: Any) -> None:
    ax.autoscale(True)
    ax.relim()
    ax.autoscale_view()


def _all(items: Callable[[Any], Any], **looks: Any) -> Change:
    """Donne la même allure à tous ces objets : `_all(_coloured, cmap="viridis")`."""
    return lambda ax, _: [setp(item, **looks) for item in items(ax)]


def _flatten(ax: Any, panel: facts.Panel) -> None:
    ax.set_aspect("equal")
    for shadow in [p for p in ax.patches if isinstance(p, patches.Shadow)]:
        shadow.remove()


MENDS: dict[str, tuple[Change, str]] = {
    "truncated-bars": (_show_base, "l’axe part de zéro"),
    "inverted-axis": (_turn, "l’axe est remis à l’endroit"),
    "rainbow-colormap": (_all(_coloured, cmap="viridis"), "la palette va du sombre au clair"),
    "diverging-off-centre": (_centre, "la palette est centrée sur sa référence"),
    "bridged-gap": (_open_gap, "la courbe s’arrête là où il manque des périodes"),
    "unordered-time": (_reordered(lambda x, y: x), "le temps est remis dans l’ordre"),
    "uneven-ticks": (_space, "chaque point est à la date qu’il porte"),
    "unsorted-bars": (_rank, "les barres sont rangées par valeur"),
    "colour-blind": (_redouble, "des tirets ou des hachures doublent les couleurs"),
    "axis-range": (lambda ax, _: _frame(ax), "le cadre suit les données"),
    "three-d": (_flatten, "le camembert est remis à plat"),
    "overplotting": (
        _all(lambda ax: (*ax.collections, *ax.lines), alpha=0.08),
        "les points sont transparents",
    ),
    "low-contrast": (_darken, "le contraste est renforcé"),
    "small-text": (_enlarge, "le texte est agrandi"),
    "false-precision": (_round, "les décimales de trop sont retirées"),
}


def _change(fig: Figure, read: facts.ChartFacts, change: Change, places: set[str] | None = None) -> None:
    """Applique un changement aux graphiques principaux d'une figure (ou à ceux de `places`)."""
    for ax, panel in zip(list(fig.axes), [p for p in read.panels if p.role == "main"], strict=False):
        if places is None or read.place(panel) in places:
            change(ax, panel)


def mended(fig: Figure) -> tuple[Figure, list[str]]:
    """Une copie réparée, et ce qui y a été réparé : une réparation qui laisse un constat n'est pas dite."""
    copy = copy_figure(fig)
    done = []
    for rule in (r for r in RULES if r.id in MENDS):
        read = facts.read(copy)
        if found := list(rule.run(read)):
            change, said = MENDS[rule.id]
            _change(copy, read, change, {f.where for f in found})
            if not list(rule.run(facts.read(copy))):
                done.append(said)
    return copy, done


# --- gâcher ---------------------------------------------------------------------------------------------------
def _cut(ax: Any, panel: facts.Panel) -> None:
    for axis, _, bars in panel.directions():
        base, lowest = common_base(bars) or 0, float(np.abs(tips(bars)).min())
        getattr(ax, f"set_{axis.name}lim")(base + 0.9 * (lowest - base), None)


def _crush(ax: Any, panel: facts.Panel) -> None:
    low, high = ax.get_ylim()
    ax.set_ylim(min(0, low) if panel.bars else low - 9 * (high - low), high + 9 * (high - low))


def _split(ax: Any, panel: facts.Panel) -> None:
    _, second = _curves(ax)[:2]
    ax.twinx().plot(*second.get_data(), color=second.get_color(), label=second.get_label())
    second.remove()


def _mislabel(ax: Any, panel: facts.Panel) -> None:
    first, *_, last = map(float, ax.get_lines()[0].get_xdata(orig=False))
    ax.set_xticks(np.linspace(first, last, 4), [f"{v:.0f}" for v in (first, first + 1, first + 2, last)])


def _uncentre(ax: Any, panel: facts.Panel) -> None:
    for item, shades in zip(_coloured(ax), panel.shades, strict=False):
        item.set_cmap("RdBu")
        item.set_norm(Normalize(shades.low, shades.high + 0.5 * (shades.high - shades.low)))


def _skip(ax: Any, panel: facts.Panel) -> None:
    for line in _curves(ax):
        middle = len(line.get_xdata()) // 2
        line.set_data(*(np.delete(v, slice(middle - 1, middle + 2)) for v in line.get_data()))


def _contradict(ax: Any, panel: facts.Panel) -> None:
    y = np.asarray(_curves(ax)[0].get_ydata(orig=False), float)
    ax.set_title("Une hausse chaque année" if y[-1] < y[0] else "Une baisse chaque année")


def _hedge(ax: Any, panel: facts.Panel) -> None:
    for bars in panel.bars[:1]:
        spread = {"yerr" if bars.vertical else "xerr": 0.1 * np.abs(bars.length).max()}
        ax.errorbar(bars.at, bars.tip, fmt="none", color="#333333", **spread)
    for line in _curves(ax)[: 0 if panel.bars else 1]:
        y = np.asarray(line.get_ydata(orig=False), float)
        ax.fill_between(line.get_xdata(), y - 0.1 * np.ptp(y), y + 0.1 * np.ptp(y), alpha=0.2)


def _thicken(ax: Any, panel: facts.Panel) -> None:
    for wedge in [p for p in ax.patches if isinstance(p, patches.Wedge)]:
        ax.add_patch(patches.Shadow(wedge, -0.03, -0.05, shade=0.6))
    for bars in (b for b in panel.bars if b.vertical):
        lean = 0.3 * bars.width.min(), 0.04 * np.ptp(tips([bars]))
        for at, wide, top in zip(bars.at, bars.width, bars.tip, strict=True):
            left, right = at - wide / 2, at + wide / 2
            lid = np.array([(left, top), (right, top), (right, top), (left, top)])
            lid[2:] += lean
            ax.add_patch(patches.Polygon(lid, facecolor="#555555"))


def _exaggerate(ax: Any, panel: facts.Panel) -> None:
    for group in ax.containers[:1]:
        values = np.asarray(group.datavalues, float)
        written = values * np.where(values == values.max(), 1.5, 1)
        ax.bar_label(group, [f"{v:.0f}" if np.ptp(values) > 20 else f"{v:.1f}" for v in written])


SPOILS: dict[str, Change] = {
    "truncated-bars": _cut, "inverted-axis": lambda ax, panel: (ax.invert_yaxis if all(b.vertical for b in panel.bars) else ax.invert_xaxis)(), "axis-range": _crush, "dual-axis": _split,
    "uneven-ticks": _mislabel, "unordered-time": _reordered(lambda x, y: -np.asarray(y, float) % 7.3), "diverging-off-centre": _uncentre, "bridged-gap": _skip,
    "title-contradicts-data": _contradict, "unexplained-interval": _hedge, "three-d": _thicken,
    "misrepresentation": _exaggerate, "rainbow-colormap": _all(_coloured, cmap="jet"), "overplotting": _all(lambda ax: ax.collections, alpha=1, sizes=[900]),
    "small-text": lambda ax, _: ax.tick_params(labelsize=4),
    "low-contrast": lambda ax, _: [text.set_color("#dddddd") for text in _texts(ax)],
    "false-precision": lambda ax, _: [ax.bar_label(bars, fmt="%.4f") for bars in ax.containers[:1]],
}  # fmt: skip


def spoil(fig: Figure, rule: str) -> Figure:
    """Une copie de la figure, gâchée pour une règle : « Réparez-la », ou des réponses qu'un exercice doit refuser.

    Le nom de la règle est celui que donne le rapport (`"truncated-bars"`). Lève `InvalidArgument` si cette règle ne
    se gâche pas mécaniquement, ou si cette figure ne s'y prête pas. Pour un exercice, la figure à réparer est
    `dk.charts.spoil(fig, "…")`, et la clé `dk.expect.figure("datakit.answers.judges:signed")`.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["2018", "2019"], [88, 90])
    >>> tuple(float(v.round(1)) for v in spoil(fig, "truncated-bars").axes[0].get_ylim())
    (79.2, 94.5)
    >>> plt.close("all")
    """
    if rule not in SPOILS:
        told = {"rule": quote(rule), "known": listing(sorted(SPOILS), "ou")}
        raise InvalidArgument(*said("spoil", near=did_you_mean(rule, SPOILS), **told))
    copy = copy_figure(fig)
    with suppress(IndexError, ValueError, AttributeError, TypeError):
        _change(copy, facts.read(copy), SPOILS[rule])
        if any(r.id == rule and list(r.run(facts.read(copy))) for r in RULES):
            return copy
    raise InvalidArgument(*said("unfit", rule=quote(rule)))
