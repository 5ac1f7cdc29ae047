"""Décrire une figure : un brouillon de texte de remplacement, tiré des faits ; les phrases sont dans `description.toml`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from matplotlib.dates import num2date
from matplotlib.patches import PathPatch

from figaudit.base.declared import declared_map, is_declared
from figaudit.base.language import (
    FRENCH,
    current,
    enumerated,
    percentage,
    quoted,
    say,
    speaking,
    written,
    written_date,
)
from figaudit.base.text import normalise
from figaudit.base.typeset import typeset
from figaudit.measure import common_base
from figaudit.read.facts import Area, Array, AxisFacts, Bars, ChartFacts, Line, Panel, Points, read
from figaudit.read.rings import rings

_say = partial(say, ".", "description")

# Un texte de remplacement se lit d'une traite : au-delà, on compte ce qui reste au lieu de le nommer.
_MOST_PANELS = 4
_MOST_NAMES = 6
_MOST_LINES = 3
# Des courbes si nombreuses, si courtes et sans nom sont les traits de boîtes à moustaches.
_BOX_LINES = 5
_BOX_POINTS = 5
# D'un graphique dont il n'y a rien à dire.
_SILENT = ""
# Une source qui commence ainsi s’annonce déjà, dans l’une des quatre langues que l’on lit.
_SOURCED = ("source", "donn", "data", "fuente", "quelle")
# Où une table de contours range le nom de chacun.
_NAME_COLUMNS = ("nom", "name", "libelle")
# Un changement plus petit s'écrirait « 0 % ».
_CHANGE = 0.005
# Part de l'étendue : une courbe qui bouge bien davantage en chemin n'a ni monté ni baissé, son sommet la résume.
_FROM_END_TO_END = 0.1
# Un rapport plus petit ne se voit pas : « 1,05 fois plus » n'apprend rien.
_LEAST_TIMES = 1.1
# Au-delà, les décimales d'un rapport ne disent plus rien.
_ROUND_TIMES = 10
# Dix points autour d'une courbe sont un nuage ; moins sont des repères.
_AROUND = 9
# En valeur absolue : en dessous, un nuage ne penche pas assez pour qu'on le dise.
_LINKED = 0.5
# Au-delà, matplotlib ne sait plus écrire la date.
_LAST_DAY = 2_000_000


def describe(fig: Any, language: str | None = None) -> str:
    """Un brouillon de texte de remplacement : type, axes, unités, étendue, mouvement principal, source.

    Ne lève rien d'une figure et ne dessine rien. À relire : on y lit ce qui est dessiné, pas ce qu'il faut en comprendre.
    `language` : « fr » ou « en » ; une autre lève `InvalidArgument`.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.plot([2000, 2010], [4, 6], label="ventes")
    >>> describe(fig)
    'Courbe «\xa0ventes\xa0», de 4 en 2000 à 6 en 2010 (hausse de 50\u202f%).'
    >>> describe(fig, language="en")
    'A line, “ventes”, from 4 in 2000 to 6 in 2010 (up 50%).'
    >>> plt.close(fig)
    """
    with speaking(language):
        try:
            drawn = _describe(read(fig), _known_at_sight(fig))
            return _set_in_type(drawn.replace("\n", " "))  # un nom plié sur deux lignes s’entend d’un trait
        except Exception:
            return _say("failed")


def observed(fig: Any) -> str:
    """Ce que l'on voit du dessin seul : ses bouts, son mouvement ; ni titre, ni source. Rien d'une figure que l'on ne lit pas.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["gare", "port"], [6, 4])
    >>> observed(fig)
    '2 barres. La plus grande valeur est gare (6)\u202f; la plus petite, port (4), 1,5 fois moins.'
    >>> plt.close(fig)
    """
    try:
        facts, known = read(fig), _known_at_sight(fig)
        has_zero = _has_zero(facts)
        shown = [panel for panel in facts.panels if panel.drawn and known.get(panel.index) != _SILENT]
        told = [known.get(panel.index) or _panel(panel, has_zero) for panel in shown[:_MOST_PANELS]]
        return _set_in_type(" ".join(told))
    except Exception:
        return ""


def _set_in_type(told: str) -> str:
    """Les espaces du français, si l'on parle français."""
    return typeset(told) if current() == FRENCH else told


def _has_zero(facts: ChartFacts) -> bool:
    """Vrai si les valeurs ont un vrai zéro : des degrés n'en ont pas, ni « deux fois moins », ni « hausse de moitié »."""
    return "°" not in facts.words.unit and not re.search("degré|degree", facts.words.unit)


def _known_at_sight(fig: Any) -> dict[int, str]:
    """Ce que l'on peut dire de certains graphiques sans lire leurs nombres : une carte, un dessin sans axes."""
    found = {}
    axes = [ax for ax in getattr(getattr(fig, "figure", fig), "axes", ()) if hasattr(ax, "axison")]
    for rank, ax in enumerate(axes):
        other_shapes = {type(shape) for shape in ax.patches} - {PathPatch}
        if is_declared(ax):
            found[rank] = _map(declared_map(ax))
        elif any(map(is_declared, axes)):
            found[rank] = _SILENT  # à côté d'une carte, l'histogramme de ses valeurs en est la légende
        elif not ax.axison and not other_shapes:
            found[rank] = _say("without-axes")
    return found


def _map(record: dict[str, Any]) -> str:
    """Ce que montre une carte : ses deux bouts, et ce qui manque, d'après la table qu'elle a déclarée."""
    table, column = record.get("gdf"), record.get("column")
    if table is None or column not in table.columns:
        return _say("map")

    from figaudit.base.numbers import as_numbers  # demande pandas, que seule une carte amène

    values = as_numbers(table[column])
    known = np.isfinite(values)
    if not known.any():
        return _say("map")

    named = [name for name in _NAME_COLUMNS if name in table.columns]
    low, high = int(np.nanargmin(values)), int(np.nanargmax(values))
    if not named:
        return _say("map-ends", low=_rounded(values[low]), high=_rounded(values[high]))

    names = table[named[0]].astype(str).to_numpy()
    missing = int((~known).sum())
    return _say(
        "map-named",
        count=len(values),
        lowest=names[low],
        low=_rounded(values[low]),
        highest=names[high],
        high=_rounded(values[high]),
        missing=_say("map-missing", missing=missing) if missing else "",
    )


def _rounded(value: float) -> float:
    """La valeur d'un territoire, sans décimale à partir de cent : sa surface vient le plus souvent d'un contour simplifié."""
    return float(round(value)) if abs(value) >= 100 else float(value)


def _describe(facts: ChartFacts, known: dict[int, str]) -> str:
    words = facts.words
    shown = [panel for panel in facts.panels if panel.drawn and known.get(panel.index) != _SILENT]
    if not shown:
        return _ended(words.title) or _say("empty")

    sentences = [_ended(words.title)] if words.title else []
    if len(shown) > 1:
        sentences.append(_how_many(shown))
    has_zero = _has_zero(facts)
    for panel in shown[:_MOST_PANELS]:
        said = known.get(panel.index) or _panel(panel, has_zero)
        if panel.title and len(shown) > 1:
            said = _say("titled", title=quoted(panel.title), said=said)
        sentences.append(said)

    if words.unit:
        sentences.append(_say("unit", unit=words.unit))
    source = words.source.strip().rstrip(".")
    if source:
        sentences.append(_sourced(source))
    return " ".join(sentences)


def _ended(title: str) -> str:
    """Un titre, avec le point qui le finit."""
    return re.sub(r"(?<=[^.?!…])$", ".", title)


def _how_many(shown: Sequence[Panel]) -> str:
    places = {panel.box for panel in shown}
    if len(places) > 1:
        return _say("charts", count=len(places))
    return _say("two-scales")


def _sourced(source: str) -> str:
    already_said = source.lower().startswith(_SOURCED)
    return f"{source}." if already_said else _say("source", source=source)


def _panel(panel: Panel, has_zero: bool) -> str:
    """Une phrase sur un graphique, d'après la sorte de dessin qui y domine.

    `has_zero` : ses valeurs partent d'un vrai zéro, et se comparent en nombre de fois.
    """
    if panel.wedges:
        return _pie(panel)
    if panel.bars:
        return _bars(panel, has_zero)

    lines = [line for line in panel.lines if _has_points(line)]
    if lines and _are_intervals(panel, lines):
        return _intervals(panel, lines)
    if _are_boxes(lines):
        return _say("boxes", axes=_axes(panel), extent=_extent(panel))
    if lines:
        return _lines(panel, lines, has_zero)
    if panel.marks:
        return _cloud(panel)
    if panel.areas:
        return _areas(panel, panel.areas)
    if panel.images or (panel.shades and panel.projection == "rectilinear"):
        return _image(panel)

    key = {"3d": "drawing-3d", "polar": "drawing-polar"}.get(panel.projection, "drawing")
    return _say(key, axes=_axes(panel))


# --- les mots communs à toutes les phrases --------------------------------------------------------------------
def _axes(panel: Panel) -> str:
    """« (ventes selon année) », d'après les noms des axes."""
    labels = [quoted(axis.label) for axis in (panel.y, panel.x) if axis.label]
    if len(labels) == 2:
        return _say("axes", up=labels[0], across=labels[1])
    return _say("axis", label=labels[0]) if labels else ""


def _extent(panel: Panel) -> str:
    low, high = panel.extent("y")
    if not np.isfinite([low, high]).all():
        return ""
    return _say("extent", low=float(low), high=float(high))


def place_name(axis: AxisFacts, value: float) -> str:
    """Une abscisse en mots : nom de catégorie, date, année ou nombre."""
    reach = 0.45 if axis.nominal else 0.01
    # « avril » sur une ligne, « 1854 » dessous
    on_lines = axis.name_at(value, reach).splitlines()
    name = " ".join(on_lines).strip()
    if name:
        return name
    if axis.kind == "date" and abs(value) < _LAST_DAY:
        return _date_in_words(axis, value)
    if _is_year(value):  # elle s'écrit sans espace
        return f"{value:.0f}"
    return written(value)


def _is_year(value: float) -> bool:
    return 1500 <= value <= 2200 and value == round(value)


def _date_in_words(axis: AxisFacts, value: float) -> str:
    """Ce que l'on dit d'une date : l'année, le mois, le jour, ou l'heure, selon la finesse de l'axe."""
    when = num2date(float(axis.days(value)))
    if axis.unit_days > 300:
        return str(when.year)
    if axis.unit_days > 27:
        return written_date(when, "mois")
    if axis.unit_days <= 1 and axis.days(value) % 1:
        return _say("day-hour", day=written_date(when), hour=written_date(when, "heure"))
    return written_date(when)


# --- les camemberts et les barres -----------------------------------------------------------------------------
def _pie(panel: Panel) -> str:
    ring = max(rings(panel), key=len, default=list(panel.wedges))
    ordered = sorted(ring, key=lambda wedge: -wedge.share)
    named = []
    for wedge in ordered[:_MOST_NAMES]:
        name = wedge.label or _say("unnamed-slice")
        named.append(_say("slice", name=name, share=percentage(wedge.share)))
    more = len(ring) - _MOST_NAMES
    others = _say("and-others", count=more) if more > 0 else ""
    return _say("pie", count=len(ring), told=enumerated(named), others=others)


def _bars(panel: Panel, has_zero: bool) -> str:
    bars = panel.bars[0]
    if bars.kind in ("hist", "stairs") and not panel.x.nominal:
        return _histogram(panel, bars)

    series = len(panel.bars)
    drawn = _say(
        "bars",
        count=bars.at.size,
        series=_say("series", series=series) if series > 1 else "",
        axes=_axes(panel),
    )

    seat = panel.seat(bars)
    if series == 1 and common_base([bars]) is None:
        return _say("told-together", drawn=drawn, told=_spans(seat, bars))
    if series == 1 and bars.at.size > 1:
        return _say("told-after", drawn=drawn, told=_compared(seat, bars, has_zero))
    if series == 1:
        return _say("told-together", drawn=drawn, told=_bar(seat, bars, 0))

    names = [one.label for one in panel.bars if one.label]
    gap = _widest_gap(seat, panel.bars)
    if gap:
        return _say("told-after", drawn=drawn, told=gap)
    if names:
        return _say("told-together", drawn=drawn, told=enumerated(names[:_MOST_NAMES]))
    return f"{drawn}."


def _compared(seat: AxisFacts, bars: Bars, has_zero: bool) -> str:
    """Ce que montrent des barres : leur mouvement si elles se suivent dans le temps, sinon la plus grande et la plus petite."""
    if seat.kind == "date" or _are_years(seat, bars.at):
        order = np.argsort(bars.at, kind="stable")
        told = _moves(seat, bars.at[order], bars.tip[order], has_zero)
        return told[:1].upper() + told[1:]

    top, bottom = int(np.argmax(bars.tip)), int(np.argmin(bars.tip))
    high, low = float(bars.tip[top]), float(bars.tip[bottom])
    if high == low:
        return _say("all-equal", value=high)

    text = _say("largest", bar=_bar(seat, bars, top))
    if bars.at.size > 2:
        second = int(np.argsort(-bars.tip, kind="stable")[1])
        is_a_tie = float(bars.tip[second]) == high
        text += _say("tied" if is_a_tie else "second", bar=_bar(seat, bars, second))
    text += _say("smallest", bar=_bar(seat, bars, bottom))
    if has_zero:
        text += _times(high, low)
    return text


def _are_years(seat: AxisFacts, at: Array) -> bool:
    """Vrai si ces barres sont posées sur des années : le nombre, ou le nom de chacune, en est une."""
    if seat.nominal:
        names = [place_name(seat, one) for one in at]
        return all(re.fullmatch(r"(1[5-9]|20|21)\d\d", name) for name in names)
    return bool(((at >= 1500) & (at <= 2200) & (at == np.round(at))).all())


def _times(high: float, low: float) -> str:
    """« , 2,5 fois moins » ; rien si le rapport n'a pas de sens, ou ne se verrait pas."""
    if low <= 0 or high / low < _LEAST_TIMES:
        return ""

    # Arrondi une seule fois : de 15,45 à 15,5 puis à 16, le rapport grossirait.
    times = high / low
    if round(times, 1) >= _ROUND_TIMES:
        times = round(times)
    else:
        times = round(times, 1)
    return _say("times-less", times=times)


def _widest_gap(seat: AxisFacts, series: Sequence[Bars]) -> str:
    """Là où deux séries s'écartent le plus ; rien si elles ne se comparent pas une à une."""
    if len(series) != 2 or common_base(list(series)) is None:
        return ""
    one, other = series
    if not one.label or not other.label or one.at.size != other.at.size or one.at.size < 2:
        return ""
    places = [place_name(seat, at) for at in one.at]
    if places != [place_name(seat, at) for at in other.at]:
        return ""

    widest = int(np.argmax(np.abs(one.tip - other.tip)))
    return _say(
        "widest-gap",
        one=quoted(one.label),
        other=quoted(other.label),
        place=places[widest],
        first=float(one.tip[widest]),
        second=float(other.tip[widest]),
    )


def _histogram(panel: Panel, bars: Bars) -> str:
    peak = int(np.argmax(bars.tip))
    low = bars.at[peak] - bars.width[peak] / 2
    high = bars.at[peak] + bars.width[peak] / 2
    holds = ""
    if (bars.tip == np.round(bars.tip)).all() and bars.tip.sum() > 0:
        holds = _say("bin-holds", held=float(bars.tip[peak]), total=float(bars.tip.sum()))
    return _say(
        "histogram", count=bars.at.size, axes=_axes(panel), low=float(low), high=float(high), holds=holds
    )


def _spans(seat: AxisFacts, bars: Bars) -> str:
    """Des barres qui flottent : d'où à où va chacune."""
    found = []
    for at, foot, tip in zip(bars.at[:_MOST_NAMES], bars.foot, bars.tip, strict=False):
        found.append(_say("from-to", name=place_name(seat, at), low=float(foot), high=float(tip)))
    return enumerated(found)


def _bar(seat: AxisFacts, bars: Bars, rank: int) -> str:
    return _say("bar", name=place_name(seat, bars.at[rank]), value=float(bars.tip[rank]))


# --- les courbes ----------------------------------------------------------------------------------------------
def _has_points(line: Line) -> bool:
    return bool(line.joined and line.x.size > 1 and np.isfinite(line.y).sum() > 1)


def _are_intervals(panel: Panel, lines: Sequence[Line]) -> bool:
    """Vrai si chaque courbe est un trait couché en face d'un nom."""
    return panel.y.nominal and all(np.ptp(line.y) == 0 and not line.label for line in lines)


def _are_boxes(lines: Sequence[Line]) -> bool:
    """Vrai si ce sont les traits de boîtes à moustaches."""
    if len(lines) <= _BOX_LINES:
        return False
    return all(line.x.size <= _BOX_POINTS and not line.label for line in lines)


def _intervals(panel: Panel, lines: Sequence[Line]) -> str:
    named = []
    for line in lines:
        low, high = written(line.x.min()), written(line.x.max())
        ends = _say("ends", low=low, high=high) if low != high else low
        named.append(_say("interval", name=place_name(panel.y, line.y[0]), ends=ends))
    told = _say("between-lines").join(named)
    return _say("intervals", count=len(lines), axes=_axes(panel), told=told)


def _lines(panel: Panel, lines: list[Line], has_zero: bool) -> str:
    dots = sum(mark.x.size for mark in panel.marks if not getattr(mark, "joined", False))
    around = _say("around", count=dots) if dots > _AROUND else ""
    axes = _axes(panel)
    if len(lines) == 1:
        told = _movement(panel.x, lines[0], has_zero)
        if lines[0].label:
            return _say("one-named-line", name=quoted(lines[0].label), axes=axes, told=told, around=around)
        return _say("one-line", axes=axes, told=told, around=around)

    found = []
    for line in lines[:_MOST_LINES]:
        found.append(f"{line.label or _say('unnamed-line')} {_movement(panel.x, line, has_zero)}")
    if len(lines) > _MOST_LINES:
        found.append(_say("other-lines", count=len(lines) - _MOST_LINES))
    return _say(
        "many-lines", lines=len(lines), axes=axes, told=_say("between-lines").join(found), around=around
    )


def _movement(axis: AxisFacts, line: Line, has_zero: bool) -> str:
    known = np.isfinite(line.x) & np.isfinite(line.y)
    return _moves(axis, line.x[known], line.y[known], has_zero)


def _moves(axis: AxisFacts, x: Array, y: Array, has_zero: bool) -> str:
    """D'où à où va une courbe, ou une suite de barres, et son plus haut ou son plus bas s'ils sont entre les deux."""
    first, last = float(y[0]), float(y[-1])

    grain = _grain(axis, x)
    text = _say("moves", first=first, start=_at(axis, x[0], grain), last=last, end=_at(axis, x[-1], grain))
    change = last / first - 1 if has_zero and first > 0 and last > 0 else 0.0
    if abs(change) >= _CHANGE and abs(last - first) >= _FROM_END_TO_END * np.ptp(y):
        text += _say("rise" if change > 0 else "fall", change=percentage(abs(change)))

    top, bottom = int(np.argmax(y)), int(np.argmin(y))
    if 0 < top < len(y) - 1 and y[top] > max(first, last):
        text += _say("highest", value=float(y[top]), at=_at(axis, x[top], grain))
    if 0 < bottom < len(y) - 1 and y[bottom] < min(first, last):
        text += _say("lowest", value=float(y[bottom]), at=_at(axis, x[bottom], grain))
    return text


def _grain(axis: AxisFacts, x: Array) -> str:
    """Ce que datent des dates : l'année ou le mois, si toutes en sont le premier jour ; rien si l'axe n'est pas en jours."""
    if axis.kind != "date" or axis.unit_days > 1 or np.abs(x).max() >= _LAST_DAY:
        return ""

    days = x.astype("datetime64[D]")
    if (x != np.floor(x)).any():
        return "jour"
    if (days == days.astype("datetime64[Y]")).all():
        return "année"
    if (days == days.astype("datetime64[M]")).all():
        return "mois"
    return "jour"


def _at(axis: AxisFacts, place: float, grain: str) -> str:
    """« en 2004 », « en mars 1855 », « le 3 mars 1855 », « à 8 h » sous un axe d'heures, « pour 8 » sous un autre."""
    if axis.nominal and axis.name_at(place, 0.01).strip():
        return _say("in", place=place_name(axis, place))
    if grain == "année":
        return _say("in", place=str(num2date(float(place)).year))
    if grain == "mois":
        return _say("in", place=written_date(num2date(float(place)), grain))
    if grain == "jour":
        return _say("on", place=_date_in_words(axis, place))
    if axis.kind == "date" or axis.name_at(place, 0.01).strip() or _is_year(place):
        return _say("in", place=place_name(axis, place))
    if re.search(r"\b(?:heures?|hours?)\b", normalise(axis.label)):
        return _at_hour(float(place))
    return _say("at", value=float(place))


def told_at(axis: AxisFacts, x: Array, place: float) -> str:
    """Un point d’une courbe dont les abscisses sont `x`, en mots : « en 2004 », « en mars 1855 », « à 8 h »."""
    return _at(axis, place, _grain(axis, x))


def _at_hour(place: float) -> str:
    """« à 8 h », « à 7 h 23 » : personne ne lit une heure dans « 7,38 h »."""
    hour, minutes = divmod(round(60 * place), 60)
    if not minutes:
        return _say("at-hour", value=hour)
    return _say("at-clock", hour=hour, minutes=f"{minutes:02}")


# --- les nuages, les surfaces et les images -------------------------------------------------------------------
def _cloud(panel: Panel) -> str:
    """Un nuage de points : combien, sur quels axes, d’où à où, et si l’un monte quand l’autre monte."""
    marks: list[Line | Points] = [*panel.points, *panel.lines]
    x = np.concatenate([mark.x for mark in marks])
    y = np.concatenate([mark.y for mark in marks])
    known = np.isfinite(x) & np.isfinite(y)
    x, y = x[known], y[known]

    text = _say("cloud", count=x.size, axes=_axes(panel))
    if (panel.x.nominal or panel.y.nominal) and x.size:
        if panel.x.nominal:
            return f"{text}{_ends(panel.x, x, y)}."
        return f"{text}{_ends(panel.y, y, x)}."
    if _is_spread_out(panel) and x.size:
        return f"{text}{_say('extent', low=float(x.min()), high=float(x.max()))}."
    if panel.x.kind == "date" and x.size:
        text += _say("cloud-dates", first=place_name(panel.x, x.min()), last=place_name(panel.x, x.max()))
    elif x.size > 2 and np.ptp(x) > 0 and np.ptp(y) > 0:
        text += _say("cloud-link", link=_link(panel, x, y))
    return f"{text}{_extent(panel)}."


def _is_spread_out(panel: Panel) -> bool:
    """Vrai de points posés en rangées, sur une hauteur que rien ne gradue : elle ne mesure rien."""
    return panel.x.visible and not panel.y.visible and not panel.y.label


def _ends(seat: AxisFacts, at: Array, values: Array) -> str:
    """« , de 2 (Biard) à 40 (Poitiers) » : la plus petite et la plus grande valeur, et à qui elles sont."""
    low, high = int(np.argmin(values)), int(np.argmax(values))
    return _say(
        "cloud-ends",
        low=float(values[low]),
        lowest=place_name(seat, at[low]),
        high=float(values[high]),
        highest=place_name(seat, at[high]),
    )


def _link(panel: Panel, x: Array, y: Array) -> str:
    """Si deux grandeurs vont ensemble, telles qu’elles sont dessinées : sur un axe où chaque cran vaut dix fois plus, aussi."""
    correlation = float(np.corrcoef(panel.x.warp(x), panel.y.warp(y))[0, 1])
    linked = abs(correlation) > _LINKED
    if not linked:
        return _say("no-link")
    return _say("both-rise" if correlation > 0 else "one-falls", correlation=correlation)


def _areas(panel: Panel, areas: Sequence[Area]) -> str:
    drawn = _say("areas", count=len(areas), axes=_axes(panel), extent=_extent(panel))
    names = [quoted(area.label) for area in areas if area.label]
    return _say("told-together", drawn=drawn, told=enumerated(names)) if names else f"{drawn}."


def _image(panel: Panel) -> str:
    values = ""
    if panel.shades:
        first = panel.shades[0]
        values = _say("image-values", low=float(first.low), high=float(first.high))
    return _say("image", axes=_axes(panel), values=values)
