"""Ce qu'une carte montre, lu sur ses artistes, sa légende et, si on la donne, sa table."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
from matplotlib.colors import to_rgba_array
from matplotlib.legend import Legend
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar

from datakit import figtext
from datakit.maps import marks, table
from datakit.maps.draw import CIRCLES_GID
from datakit.maps.marks import NOTHING, SYMBOLS, Layer, bars, hexes, joined, layers_of, map_axes, near, packed
from datakit.maps.palette import Ramp, lightness, ramp_of
from datakit.maps.words import SAYS
from datakit.text import normalise, parse_number

_NUMBER = re.compile(r"(?<![\w.,])[−+-]?\d+(?:[ '\u202f\u00a0]\d{3})*(?:[.,]\d+)*(?:e[+-]?\d+)?", re.I)
_BETWEEN = re.compile(
    r"\W*(?:%|‰|\D{0,12}?)\s*(?:[;,–—−/-]|\ba\b|\bto\b|\bet\b|\band\b|<)\W*(?:[<>≤≥]|moins de|under)?\W*"
)
CLASSES = 20  # plus de couleurs que cela : un dégradé continu, pas des classes


class Interval(NamedTuple):
    """Une classe de la légende : crochets compris, tels qu'ils sont écrits."""

    left: str
    low: float
    high: float
    right: str


class Entry(NamedTuple):
    """Une ligne de légende : ses mots, sa couleur, l'aire de son symbole (0 : un simple aplat)."""

    text: str
    colour: int
    size: float = 0.0


@dataclass(frozen=True, eq=False)
class Coding:
    """Une couche dont les couleurs disent quelque chose.

    `ordered` : ces couleurs suivent une grandeur ; faux pour des catégories, ou si rien ne le prouve.
    `bounds` : les bornes des classes, rangées comme `palette` ; vide pour un dégradé continu ou inconnu.
    """

    layer: Layer
    palette: tuple[str, ...]
    continuous: bool
    ordered: bool
    bounds: tuple[tuple[float, float], ...]
    entries: tuple[Entry, ...]
    seen: np.ndarray | None  # valeur lue de chaque objet
    norm: Any
    cmap: str
    label: str
    bar: bool

    @property
    def ramp(self) -> Ramp:
        """Le genre de dégradé."""
        return ramp_of(self.palette, self.cmap)


@dataclass(frozen=True, eq=False)
class MapFacts:
    """Les faits d'une carte ; `None` veut dire « n'a pas pu être lu »."""

    codings: tuple[Coding, ...]
    symbols: Layer | None
    ground: Layer | None  # ce qui est peint sans rien coder : fond, voisins, manques
    drawn: tuple[int, ...]  # toutes les couleurs posées, sur toutes les cartes de la figure
    entries: tuple[Entry, ...]
    match: table.Match | None
    weighed: table.Match | None  # la colonne que suivent les symboles
    crs: Any
    limits: tuple[float, float, float, float]
    stretch: float  # hauteur d'une unité verticale, en unités horizontales
    text: figtext.FigText
    title: str
    words: str
    unit: str
    scale: bool
    kind: str
    middle: float | None

    @property
    def values(self) -> np.ndarray:
        """Les valeurs connues, d'où qu'elles viennent : la table, sinon le dessin."""
        if self.match is not None and self.match.values is not None:
            return self.match.values[np.isfinite(self.match.values)]
        seen = next((c.seen for c in self.codings if c.seen is not None), np.zeros(0))
        return seen[np.isfinite(seen)]

    @property
    def column(self) -> str:
        """La colonne qui se voit."""
        return self.match.column if self.match is not None else ""


def interval(text: str) -> Interval | None:
    """Lit « [10 ; 20[ », « de 10 à 20 % », « 10.00, 20.00 », « moins de 10 », « over 20 ».

    >>> interval("[1\u202f234 ; 2\u202f000,5[")
    Interval(left='[', low=1234.0, high=2000.5, right='[')
    >>> interval("moins de 10 %").high, interval("20 et plus").low
    (10.0, 20.0)
    """
    plain = normalise(text)
    found = [(m, v) for m in _NUMBER.finditer(plain) if (v := _value(m[0])) is not None]
    if len(found) >= 2 and _BETWEEN.fullmatch(plain[found[0][0].end() : found[1][0].start()]):
        (a, low), (b, high) = found[:2]
        left, right = plain[: a.start()].strip()[-1:], plain[b.end() :].strip()[:1]
        return Interval(left if left in "[]()" else "", low, high, right if right in "[]()" else "")
    if found and SAYS["below"].search(plain):
        return Interval("", -math.inf, found[0][1], "")
    if found and SAYS["above"].search(plain):
        return Interval("", found[0][1], math.inf, "")
    if len(found) == 1 and not plain[: found[0][0].start()].strip():
        return Interval("", found[0][1], found[0][1], "")
    return None


def _value(written: str) -> float | None:
    try:
        if re.fullmatch(r"[−+-]?\d{1,3}(,\d{3})+", written) and not written.lstrip("−+-").startswith("0"):
            written = written.replace(",", "")
        return parse_number(written.replace("+", "")).value
    except ValueError:
        return None


def read(
    ax: Any, gdf: Any, column: str | None, kind: str | None, fellows: Sequence[Any] = ()
) -> tuple[MapFacts, list[str]]:
    """Lit une carte. Renvoie ses faits, et ce qui n'a pas pu être lu."""
    record = getattr(ax, "_datakit_map", {})
    given = gdf if gdf is not None else record.get("gdf")
    column = column or record.get("column")
    entries, heading = _legends(ax)
    layers, own = layers_of(ax), _own_bars(ax, fellows)
    themes, symbols, ground = _themes(layers, entries, own)
    codings = tuple(c for layer in themes if (c := _coding(layer, entries, own, heading)) is not None)
    words = _words(ax)
    match = weighed = None
    if given is not None:
        match, codings = _matched(given, codings, layers, normalise(" ".join(words)), column)
        spots = table.placed(given, symbols) if symbols is not None else None
        weighed = table.sized(spots, symbols, column) if spots and symbols is not None else None
    text = figtext.read(ax)
    drawn = {
        int(c) for other in {ax, *fellows} for layer in layers_of(other) for c in np.unique(layer.colours)
    }
    found = match or weighed
    facts = MapFacts(
        codings, symbols, ground, tuple(drawn), entries, match, weighed,
        crs=record.get("crs") or (found.crs if found else None),
        limits=_extent(layers),
        stretch=_stretch(ax),
        text=text, title=" ".join(words[:4]), words=normalise(" ".join([*words, *text.texts, text.unit, text.subtitle])),
        unit=text.unit or heading or _guessed_unit(own, text.title),
        scale=_has_scale(ax), kind=kind or record.get("kind", ""), middle=record.get("middle"),
    )  # fmt: skip
    return facts, _unread(given, facts)


def _unread(given: Any, facts: MapFacts) -> list[str]:
    lost = []
    if given is None and any(c.seen is None and not c.bounds for c in facts.codings):
        lost.append("les valeurs (donnez la table\u00a0: audit_map(fig, contours))")
    if given is not None and facts.match is None and facts.weighed is None and facts.codings:
        lost.append("quelle couleur va à quelle ligne (les contours donnés ne sont pas ceux dessinés)")
    elif facts.match is not None and facts.match.values is None and facts.codings:
        lost.append("quelle colonne est dessinée (donnez-la\u00a0: audit_map(fig, contours, 'colonne'))")
    return lost


def _matched(
    given: Any, codings: tuple[Coding, ...], layers: Sequence[Layer], words: str, column: str | None
) -> tuple[table.Match | None, tuple[Coding, ...]]:
    """La table posée sur la couche codée, et la couche, dont la table révèle les valeurs et l'ordre."""
    for i, coding in enumerate(codings):
        if (spot := table.placed(given, coding.layer)) is None:
            continue
        found = table.coloured(spot, coding.layer, coding.seen, words, column)
        if found.values is None:
            return found, codings
        known = coding
        if coding.seen is None:
            seen = np.full(len(coding.layer.boxes), np.nan)
            seen[found.places[found.places >= 0]] = found.values[found.places >= 0]
            known = replace(coding, seen=seen)
        if not known.bounds and not known.continuous and known.seen is not None:
            order = {
                c: np.nanmedian(known.seen[known.layer.colours == c])
                for c in np.unique(known.layer.colours)
                if np.isfinite(known.seen[known.layer.colours == c]).any()
            }
            known = replace(known, palette=hexes(sorted(order, key=order.__getitem__)), ordered=True)
        return found, (*codings[:i], known, *codings[i + 1 :])
    return None, codings


# Les mots


def _words(ax: Any) -> list[str]:
    """Titre de la figure, titres de la carte, puis tout ce qui est écrit autour."""
    fig = ax.figure
    top = getattr(fig, "_suptitle", None)
    titles = [top.get_text() if top else "", *(ax.get_title(loc=loc) for loc in ("left", "center", "right"))]
    loose = [t.get_text() for t in (*ax.texts, *fig.texts) if t.get_visible()]
    legends = [t.get_text() for box in _boxes(ax) for t in (box.get_title(), *box.get_texts())]
    return [*titles, *loose, *legends, *(_bar_label(b) for b in bars(fig)), ax.get_xlabel(), ax.get_ylabel()]


def _boxes(ax: Any) -> list[Legend]:
    mine = [c for c in ax.get_children() if isinstance(c, Legend)]
    return mine + list(ax.figure.legends) + [c for other in ax.figure.axes if other is not ax and not other.collections for c in other.get_children() if isinstance(c, Legend)]  # fmt: skip


def _bar_label(bar: Any) -> str:
    return " ".join(filter(None, [bar.ax.get_ylabel(), bar.ax.get_xlabel(), bar.ax.get_title()]))


def _legends(ax: Any) -> tuple[tuple[Entry, ...], str]:
    """Les lignes des légendes de la carte et de la figure, et leurs titres."""
    found, titles = [], []
    for box in _boxes(ax):
        titles.append(box.get_title().get_text())
        for handle, text in zip(box.legend_handles, box.get_texts(), strict=False):
            found.append(Entry(text.get_text(), *_handle(handle)))
    ours = [a for a in ax.artists if a.get_gid() == CIRCLES_GID]
    found += [Entry(t.get_text(), NOTHING) for a in ours for t in a.findobj(lambda x: hasattr(x, "get_text"))]
    return tuple(found + _handmade(ax)), " ".join(filter(None, titles))


def _handle(handle: Any) -> tuple[int, float]:
    """La couleur d'une clé de légende et l'aire de son symbole."""
    if hasattr(handle, "get_markerfacecolor"):
        marked = handle.get_marker() not in ("", "None", None)
        face = handle.get_markerfacecolor() if marked else handle.get_color()
        return int(packed(to_rgba_array(face))[0]), handle.get_markersize() ** 2 if marked else 0.0
    if getattr(handle, "get_hatch", lambda: None)() or not hasattr(handle, "get_facecolor"):
        return NOTHING, 0.0
    face = to_rgba_array(handle.get_facecolor())
    sizes = getattr(handle, "get_sizes", lambda: ())()
    return int(packed(face)[0]) if len(face) else NOTHING, float(sizes[0]) if len(sizes) else 0.0


def _handmade(ax: Any) -> list[Entry]:
    """Une légende faite à la main : des carrés hors des données, chacun suivi d'un texte."""
    spots = []
    for other in ax.figure.axes:
        texts = [t for t in other.texts if t.get_text().strip()]
        patches = [p for p in other.patches if other is not ax or p.get_data_transform() != ax.transData]
        spots += [(p, texts) for p in patches] if texts and (other is ax or not other.collections) else []
    spots += [(p, ax.figure.texts) for p in ax.figure.patches]
    found = []
    for patch, texts in spots[:60]:
        box = patch.get_window_extent()
        beside = []
        for text in texts:
            x, y = text.get_transform().transform(text.get_unitless_position())
            if x >= box.x1 - 2 and abs(y - (box.y0 + box.y1) / 2) < max(box.height, 8):
                beside.append((x - box.x1, text.get_text()))
        if beside and patch.get_fill():
            colour = NOTHING if patch.get_hatch() else int(packed([patch.get_facecolor()])[0])
            found.append(Entry(min(beside)[1], colour))
    return found


# Les couches qui codent


def _own_bars(ax: Any, fellows: Sequence[Any]) -> list[Any]:
    """Les barres de couleurs de cette carte, ou celles que plusieurs cartes se partagent."""
    found = []
    for bar in bars(ax.figure):
        owner = getattr(bar.mappable, "axes", None)
        parents = getattr(bar.ax, "_colorbar_info", {}).get("parents", [])
        if owner is ax or ax in parents or (owner is None and not parents) or len(fellows) <= 1:
            found.append(bar)
    return found


def _themes(
    layers: Sequence[Layer], entries: Sequence[Entry], own: Sequence[Any]
) -> tuple[list[Layer], Layer | None, Layer | None]:
    """Les couches colorées selon une donnée, les symboles proportionnels, et le fond."""
    areas = [layer for layer in layers if layer.shape == "areas"]
    scaled = [layer for layer in areas if layer.values is not None]
    plain = [layer for layer in areas if layer.values is None]
    themes = [layer for layer in layers if layer.shape in ("cells", "field")]
    symbols = max((x for x in layers if x.shape in SYMBOLS), key=lambda x: len(x.boxes), default=None)
    base = joined([*plain, *scaled])
    if base is not None and plain and base.values is not None:  # un fond redessiné par-dessus ne se voit plus
        base = base.keep(~np.isfinite(base.values))
    themes += [joined(scaled)] if scaled else []
    if base is not None and plain and not scaled:
        coded = _coded(base, entries, own)
        if len(np.unique(base.colours[coded])) > 1 or coded.sum() > 3:
            themes.append(base.keep(coded))
            base = base.keep(~coded)
    elif not plain:
        base = None
    dots = [x for x in layers if x.shape in (*SYMBOLS, "points") and len(x.boxes) > 3]
    themes += [x for x in dots if x.values is not None]
    flat = joined([x for x in dots if x.values is None])
    if flat is not None and len(np.unique(flat.colours)) > 1:
        themes.append(flat)
    if base is not None and not base.painted.any():
        base = None
    return [t for t in themes if t is not None], symbols, base


def _coded(base: Layer, entries: Sequence[Entry], own: Sequence[Any]) -> np.ndarray:
    """Les aires dont la couleur est dans la légende ou la barre de couleurs ; sinon, celles qui n'en portent pas d'autres."""
    told = [e.colour for e in entries if not SAYS["missing"].search(normalise(e.text))]
    inside = np.isin(base.colours, [c for c in np.unique(base.colours) if any(near(c, t) for t in told)])
    if len(np.unique(base.colours[inside])) > 1 or (inside.any() and any(interval(e.text) for e in entries)):
        return inside & base.painted
    x, y = (base.boxes[:, :2] + base.boxes[:, 2:]).T / 2
    wide = base.sizes > 3 * np.median(base.sizes)
    for i in np.flatnonzero(wide)[:200]:
        west, south, east, north = base.boxes[i]
        wide[i] = ((x > west) & (x < east) & (y > south) & (y < north)).sum() > 2
    kept = base.painted & ~wide
    if own:
        shown = packed(own[0].cmap(np.linspace(0, 1, 256)))
        distinct = [
            c for c in np.unique(base.colours) if c != NOTHING and any(near(c, int(s), 6) for s in shown)
        ]
        return kept & np.isin(base.colours, distinct)
    return kept


def _coding(layer: Layer, entries: tuple[Entry, ...], own: Sequence[Any], heading: str) -> Coding | None:
    """Ce que les couleurs d'une couche codent : bornes, ordre, palette."""
    bar = next((b for b in own if b.mappable is layer.scale), None)
    if bar is None and layer.scale is None:
        bar = next((b for b in own if getattr(b.mappable, "axes", None) is None), None)
    scale = layer.scale or bar
    cmap, norm = (scale.cmap, scale.norm) if scale is not None else (None, None)
    raster = layer.shape in ("cells", "field")
    drawn = [int(c) for c in np.unique(layer.colours) if c != NOTHING]
    if raster:
        distinct = np.unique(layer.values[np.isfinite(layer.values)])
        drawn = packed(cmap(norm(distinct))).tolist() if 0 < len(distinct) <= CLASSES else []
    label = " ".join(filter(None, [_bar_label(bar) if bar else "", heading]))
    mine = _mine(entries, layer, drawn, cmap) if not (bar and layer.values is not None and not raster) else ()
    ranked = sorted(
        {(i.low, i.high, e.colour) for e in mine if (i := interval(e.text))}, key=lambda r: (r[1], r[0])
    )
    named = _named(mine, layer)
    seen = layer.values if layer.values is not None else _inverted(layer, bar)
    base = {"layer": layer, "entries": mine, "norm": norm, "cmap": getattr(cmap, "name", ""), "label": label, "bar": bar is not None}  # fmt: skip
    if len({c for *_, c in ranked}) > 1 or (ranked and bar is None and layer.values is None):
        palette = hexes(c for *_, c in ranked)
        ours = seen if seen is not None and not _codes(seen) else None
        return Coding(
            palette=palette,
            continuous=False,
            ordered=True,
            bounds=tuple(r[:2] for r in ranked),
            seen=ours,
            **base,
        )
    if scale is not None and not named:
        edges = _edges(scale, layer, bar)
        spots = [(a + b) / 2 for a, b in zip(edges, edges[1:], strict=False)]
        if spots and len(spots) <= CLASSES:
            palette = hexes(packed(cmap(norm(np.array(spots)))))
            return Coding(palette=palette, continuous=False, ordered=_numbered(bar), bounds=tuple(zip(edges, edges[1:], strict=False)), seen=seen, **base)  # fmt: skip
        palette = hexes(packed(cmap(np.linspace(0, 1, 9))))
        return Coding(palette=palette, continuous=True, ordered=_numbered(bar), bounds=(), seen=seen, **base)
    ordinal = sum(bool(SAYS["ordinal"].search(normalise(e.text))) for e in named) >= max(2, len(named) - 1)
    palette = hexes(dict.fromkeys(e.colour for e in named)) if named else hexes(drawn)
    few = len(palette) <= CLASSES
    return Coding(palette=palette if few else palette[:CLASSES], continuous=not few, ordered=ordinal, bounds=(), seen=seen, **base)  # fmt: skip


def _mine(entries: Sequence[Entry], layer: Layer, drawn: Sequence[int], cmap: Any) -> tuple[Entry, ...]:
    """Les lignes de légende qui parlent de cette couche ; à défaut de légende, le nom que le dessin leur a donné."""
    kept = [e for e in entries if e.colour != NOTHING and not SAYS["missing"].search(normalise(e.text))]
    if layer.shape in ("areas", "cells", "field") and (
        flat := [e for e in kept if not e.size or interval(e.text)]
    ):
        kept = flat
    hits = [e for e in kept if any(near(e.colour, d) for d in drawn)]
    if hits:
        rest = [e for e in kept if e not in hits and interval(e.text)]
        return tuple(e for e in kept if e in hits or e in rest)
    pairs = dict(zip(layer.labels, layer.colours.tolist(), strict=False))
    return tuple(Entry(t, c) for t, c in pairs.items() if t and not t.startswith("_"))


def _named(mine: Sequence[Entry], layer: Layer) -> list[Entry]:
    """Des catégories : des noms, et non des intervalles, pour au moins deux couleurs."""
    words = [e for e in mine if not interval(e.text)]
    return words if len({e.colour for e in words}) > 1 and len(words) >= len(mine) / 2 else []


def _codes(values: np.ndarray) -> bool:
    """De petits entiers consécutifs : des numéros de classe plutôt que des valeurs."""
    distinct = np.unique(values[np.isfinite(values)])
    return len(distinct) <= 12 and bool(
        (distinct == np.arange(len(distinct)) + (distinct[:1].sum() == 1)).all()
    )


def _numbered(bar: Any) -> bool:
    """La barre de couleurs porte des nombres ; des mots désigneraient des catégories."""
    ticks = getattr(bar.long_axis.get_major_formatter(), "seq", ()) if bar is not None else ()
    words = [str(t) for t in ticks if str(t).strip()]
    return (
        not words
        or any(_NUMBER.search(normalise(t)) for t in words)
        or any(SAYS["ordinal"].search(normalise(t)) for t in words)
    )


def _edges(scale: Any, layer: Layer, bar: Any) -> list[float]:
    """Les bornes des classes d'une échelle de couleurs ; vide si elle est continue."""
    if layer.shape == "field":
        levels = np.asarray(scale.levels, float)
        return [float(x) for x in levels]
    if (edges := getattr(scale.norm, "boundaries", None)) is not None:
        return [float(x) for x in edges]
    if scale.cmap.N <= CLASSES and scale.norm.vmin is not None and scale.norm.vmax is not None:
        return [float(x) for x in np.linspace(scale.norm.vmin, scale.norm.vmax, scale.cmap.N + 1)]
    return []


def _inverted(layer: Layer, bar: Any) -> np.ndarray | None:
    """La valeur que chaque couleur annonce, lue sur la barre de couleurs."""
    if bar is None or bar.norm.vmin is None or hasattr(bar.norm, "boundaries") or bar.cmap.N < 64:
        return None
    steps = np.linspace(0, 1, 256)
    shown = np.asarray(bar.cmap(steps))[:, :3] * 255
    distinct, where = np.unique(layer.colours, return_inverse=True)
    rgb = np.column_stack([distinct >> 16 & 255, distinct >> 8 & 255, distinct & 255])
    gaps = np.abs(rgb[:, None, :] - shown[None]).max(axis=2)
    best = gaps.argmin(axis=1)
    values = np.asarray(bar.norm.inverse(steps[best]), float)
    values[(gaps.min(axis=1) > 8) | (distinct == NOTHING)] = np.nan
    return values[where]


# Le reste


def _extent(layers: Sequence[Layer]) -> tuple[float, float, float, float]:
    boxes = [x.boxes[np.isfinite(x.boxes).all(axis=1)] for x in layers]
    boxes = [b for b in boxes if len(b)]
    if not boxes:
        return (0.0, 0.0, 0.0, 0.0)
    both = np.concatenate(boxes)
    return (*both.min(axis=0)[:2].tolist(), *both.max(axis=0)[2:].tolist())


def _stretch(ax: Any) -> float:
    """Combien une unité verticale est plus longue à l'écran qu'une unité horizontale."""
    if ax.get_aspect() != "auto":
        return float(ax.get_aspect())
    width, height = ax.get_position().size * ax.figure.get_size_inches()
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    return float(abs(height / (y1 - y0)) / abs(width / (x1 - x0))) if y1 != y0 and x1 != x0 else 1.0


def _guessed_unit(own: Sequence[Any], title: str) -> str:
    """L'unité d'une carte ordinaire : le nom de sa barre de couleurs, ou la parenthèse finale du titre."""
    found = re.search(r"\(([^()]+)\)\s*$", title)
    return next(filter(None, map(_bar_label, own)), "") or (found[1] if found else "")


def _has_scale(ax: Any) -> bool:
    bar = any(isinstance(artist, AnchoredSizeBar) for artist in ax.artists)
    return bar or any(re.fullmatch(r"\s*\d[\d\s]*\s?k?m\s*", t.get_text()) for t in ax.texts)
