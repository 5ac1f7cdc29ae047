"""Ce qu'une carte montre, lu sur ses artistes, sa légende et, si on la donne, sa table."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from matplotlib.colors import to_rgba_array
from matplotlib.legend import Legend
from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar

from figaudit.base import figtext
from figaudit.base.declared import CIRCLES_GID, declared_map
from figaudit.base.text import normalise, parse_number
from figaudit.read import marks, table
from figaudit.read.marks import GRID, NOTHING, SYMBOLS, Layer, bars, hexes, joined, keys, near, packed
from figaudit.read.palette import ramp_of
from figaudit.read.words import WORDS, says

_NUMBER = re.compile(r"(?<![\w.,])[−+-]?\d+(?:[ '\u202f\u00a0]\d{3})*(?:[.,]\d+)*(?:e[+-]?\d+)?", re.I)
_SCALE = re.compile(r"\s*\d[\d\s]*\s?k?m\s*")
_BETWEEN = re.compile(WORDS["usual"]["between"])
CLASSES = 20  # plus de couleurs que cela : un dégradé continu, pas des classes


class Interval(NamedTuple):
    """Une classe de la légende : crochets compris, tels qu'ils sont écrits."""

    left: str
    low: float
    high: float
    right: str


class Entry(NamedTuple):
    """Une ligne de légende : ses mots, sa couleur, l'aire de son symbole (0 : un aplat ; négative : un trait), sa classe."""

    text: str
    colour: int
    size: float
    span: Interval | None
    missing: bool


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
    seen: np.ndarray  # valeur lue de chaque objet
    scale: Any
    label: str
    keyed: bool = False  # des nombres à lire : une barre, des classes en légende, des aires (une ombre portée n'en a pas)

    # le nom de la palette de matplotlib, et le genre de dégradé
    cmap = property(lambda self: self.scale.cmap.name if self.scale is not None else "")
    ramp = property(lambda self: ramp_of(self.palette, self.cmap))

    @property
    def values(self) -> np.ndarray:
        """Les valeurs connues ; à défaut, les bornes des classes."""
        known = self.seen[np.isfinite(self.seen)]
        return known if len(known) else self.ends

    @property
    def ends(self) -> np.ndarray:
        """Les bornes finies des classes, ou les deux bouts d'un dégradé."""
        norm = getattr(self.scale, "norm", None)
        bounds = self.bounds or (((norm.vmin, norm.vmax),) if norm is not None else ())
        return np.array([x for b in bounds for x in b if x is not None and math.isfinite(x)], float)


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
    limits: tuple[float, ...]
    stretch: float  # combien une unité verticale est plus longue à l'écran qu'une unité horizontale
    text: figtext.FigText
    title: str
    words: str
    unit: str
    scale: bool
    kind: str
    middle: float | None
    labelled: list[tuple[tuple[float, float], float]]  # les nombres écrits seuls sur la carte, et où

    @cached_property
    def degrees(self) -> bool:
        """La projection déclarée est en degrés ; le demander coûte une milliseconde, on ne le demande qu'une fois."""
        return bool(self.crs is not None and self.crs.is_geographic)

    # ce qui est écrit, hors de la phrase qui donne la source
    unsourced = property(lambda s: s.words.replace(normalise(re.split(r"\.\s|\n", s.text.source)[0]), ""))
    # la colonne qui se voit
    column = property(lambda self: self.match.column if self.match is not None else "")

    def said(self, coding: Coding) -> str:
        """Les mots qui nomment la grandeur peinte."""
        return normalise(f"{coding.label} {self.column.replace('_', ' ')} {self.title}")

    @cached_property
    def ordered(self) -> list[Coding]:
        """Les couleurs qui suivent une grandeur, sauf celles qui font le tour d'un cercle (directions, heures)."""
        return [c for c in self.codings if c.ordered and c.palette and not says("cyclic", self.said(c))]

    def shaded(self, *shapes: str) -> list[Coding]:
        """Celles d'entre elles qui peignent ces sortes de couches."""
        return [c for c in self.ordered if c.layer.shape in shapes]


def numbers(text: str) -> list[tuple[float, int, int]]:
    """Les nombres d'un texte, et où ils sont."""
    found = []
    for spot in _NUMBER.finditer(text):
        written = spot[0].replace("+", "")
        if re.fullmatch(r"[−-]?[1-9]\d{0,2}(,\d{3})+", written):  # 16,500 : à l'anglaise
            written = written.replace(",", "")
        try:
            found.append((parse_number(written).value, *spot.span()))
        except ValueError:
            continue
    return found


def interval(text: str) -> Interval | None:
    """Lit « [10 ; 20[ », « de 10 à 20 % », « 10.00, 20.00 », « moins de 10 », « over 20 », « 0 % ».

    >>> interval("[1\u202f234 ; 2\u202f000,5[")
    Interval(left='[', low=1234.0, high=2000.5, right='[')
    >>> interval("moins de 10 %").high, interval("20 et plus").low, interval("Zone 3")
    (10.0, 20.0, None)
    >>> interval("baisse de 2 à 4 %")[1:3], interval("hausse de moins de 2 %")[1:3]
    ((-4.0, -2.0), (0.0, 2.0))
    """
    plain = normalise(text)
    moved = re.match(r"(?:(baisse|recul|perte|diminution|decrease|decline|loss)|hausse|gain|increase|rise)\b(?=.*\d)", plain)  # fmt: skip
    if moved and (size := interval(plain[moved.end() :].strip().removeprefix("de ").removeprefix("of "))):
        low = max(size.low, 0.0)
        return Interval("", -size.high, -low, "") if moved[1] else Interval("", low, size.high, "")
    found = numbers(plain)
    if not found or says("month", plain):
        return None
    value, start, end = found[0]
    if len(found) > 1 and _BETWEEN.fullmatch(plain[end : found[1][1]]):
        left, right = plain[:start].strip()[-1:], plain[found[1][2] :].strip()[:1]
        return Interval(left if left in "[]()" else "", value, found[1][0], right if right in "[]()" else "")
    if plain[:start].endswith("±"):
        return Interval("", -value, value, "")
    beside = plain[max(0, start - 18) : end + 18]
    if says("below", beside):
        return Interval("", -math.inf, value, "")
    if says("above", beside):
        return Interval("", value, math.inf, "")
    return Interval("", value, value, "") if len(found) == 1 and not plain[:start].strip() else None


def read(ax: Any, gdf: Any, column: str | None, kind: str | None, fellows: dict[Any, list[Layer]], inked: set[int]) -> tuple[MapFacts, list[str]]:  # fmt: skip
    """Lit une carte parmi les `fellows` de la figure, `inked` de ces autres couleurs. Renvoie ses faits, et ce qui n'a pas pu être lu."""
    record = declared_map(ax)
    given, column = gdf if gdf is not None else record.get("gdf"), column or record.get("column")
    # Les axes qui ne portent pas de carte peuvent porter une légende pour celle-ci.
    sharing = [x for x in ax.figure.axes if x is ax or not (x.collections or x in fellows)]
    children = [*(c for other in sharing for c in other.get_children()), *ax.figure.legends]
    boxes = [c for c in children if isinstance(c, Legend)]
    entries, heading = _legends(ax, boxes, sharing)
    plain = {e.colour for e in entries if e.span or says("ordinal", normalise(e.text))}
    fellows = {a: [replace(x, colours=_unhatched(x.colours, plain)) for x in b] for a, b in fellows.items()}
    entries = tuple(e._replace(colour=int(_unhatched(np.array(e.colour), plain))) for e in entries)
    layers, own = fellows[ax], _own_bars(ax, list(fellows))
    themes, symbols, ground = _themes(layers, entries, own)
    drawn = np.unique(np.concatenate([x.colours for some in fellows.values() for x in some])).tolist()
    codings = tuple(_coding(layer, entries, own, heading, [*drawn, *inked]) for layer in themes)
    text = figtext.read(ax)
    title, words = _words(ax, boxes, text)
    match, codings = _matched(given, codings, words, column)
    weighed = table.placed(given, symbols) if given is not None and symbols is not None else None
    if weighed is not None and symbols is not None:
        weighed = weighed.at(column) if column in weighed.gdf.columns else table.sized(weighed, symbols)
    corners = np.concatenate([x.boxes for x in layers])
    limits = (*np.nanmin(corners, axis=0)[:2].tolist(), *np.nanmax(corners, axis=0)[2:].tolist())
    parenthesis = re.search(r"\(([^()]+)\)\s*$", text.title)
    unit = text.unit or heading or next(filter(None, map(_bar_label, own)), "") or (parenthesis[1] if parenthesis else "")  # fmt: skip
    crs = record.get("crs") or next((m.gdf.crs for m in (match, weighed) if m), None)
    bars = [one for one in ax.artists if isinstance(one, AnchoredSizeBar)]
    scaled = bool(bars) or any(_SCALE.fullmatch(t.get_text()) for t in ax.texts)
    facts = MapFacts(
        codings, symbols, ground, tuple(drawn), entries, match, weighed, crs, limits,
        _stretch(ax), text, title, words, unit, scaled, kind or record.get("kind", ""), record.get("middle"), _labelled(ax),
    )  # fmt: skip
    return facts, _unread(given, facts)


def _unhatched(colours: np.ndarray, plain: set[int]) -> np.ndarray:
    """Sous une hachure, la couleur d'une classe si la légende la range ; sinon, rien."""
    if not (colours >= marks.HATCHED).any():
        return colours
    classed = np.where(np.isin(colours, list(plain)), colours - marks.HATCHED, NOTHING)
    return np.where(colours >= marks.HATCHED, classed, colours)


def _unread(given: Any, facts: MapFacts) -> list[str]:
    if given is None and any(not len(c.values) for c in facts.codings):
        return ["les valeurs (donnez la table\u00a0: audit_map(fig, contours))"]
    if given is not None and facts.codings and facts.match is None and facts.weighed is None:
        return ["quelle couleur va à quelle ligne (les contours donnés ne sont pas ceux dessinés)"]
    if facts.match is not None and not facts.column:
        return ["quelle colonne est dessinée (donnez-la\u00a0: audit_map(fig, contours, 'colonne'))"]
    return []


def _matched(given: Any, codings: tuple[Coding, ...], words: str, column: str | None) -> tuple[table.Match | None, tuple[Coding, ...]]:  # fmt: skip
    """La table posée sur la couche codée, et la couche, dont la table révèle les valeurs et l'ordre."""
    for i, coding in enumerate(codings if given is not None else ()):
        layer, found = coding.layer, table.placed(given, coding.layer)
        if found is None:
            continue
        known = column in found.gdf.columns
        kinds = [] if coding.ordered else [e.text for e in coding.entries if not e.span]
        found = found.at(column) if known else table.coloured(found, layer, coding.seen, words, kinds)
        if found.values is not None and not np.isfinite(coding.seen).any():
            seen, on = np.full(len(layer.boxes), np.nan), found.places >= 0
            seen[found.places[on]] = found.values[on]
            coding = replace(coding, seen=seen)
            if not coding.bounds and not coding.continuous:
                known = np.isfinite(seen)
                shown = np.unique(layer.colours[known])
                order = {c: np.median(seen[known & (layer.colours == c)]) for c in shown}
                coding = replace(coding, palette=hexes(sorted(order, key=order.__getitem__)), ordered=True)
        return found, (*codings[:i], coding, *codings[i + 1 :])
    return None, codings


# Les mots


def _words(ax: Any, boxes: Sequence[Legend], text: figtext.FigText) -> tuple[str, str]:
    """Les titres de la carte et de la figure ; et tout ce qui est écrit autour, sans casse ni accents."""
    fig, top = ax.figure, getattr(ax.figure, "_suptitle", None)
    titles = [top.get_text() if top else "", *(ax.get_title(loc=loc) for loc in ("left", "center", "right"))]
    titles += [] if any(titles) else [t.get_text() for t in fig.texts if t.get_position()[1] > 0.85]
    around = [t.get_text() for box in boxes for t in (box.get_title(), *box.get_texts())]
    around += [*map(_bar_label, bars(fig)), *text.texts, text.unit, text.title, text.subtitle, text.note]
    return " ".join(filter(None, titles)), normalise(" ".join([*titles, *around]))


def _bar_label(bar: Any) -> str:
    return " ".join(filter(None, [bar.ax.get_ylabel(), bar.ax.get_xlabel(), bar.ax.get_title()]))


def _entry(text: str, colour: int, size: float = 0.0) -> Entry:
    missing = says("missing", normalise(text))
    return Entry(text, colour, size, None if missing else interval(text), missing)


def _legends(ax: Any, boxes: Sequence[Legend], sharing: Sequence[Any]) -> tuple[tuple[Entry, ...], str]:
    """Les lignes des légendes de la carte et de la figure, et leurs titres."""
    pairs = [pair for box in boxes for pair in zip(box.get_texts(), box.legend_handles, strict=False)]
    found = [_entry(text.get_text(), *_handle(handle)) for text, handle in pairs]
    ours = [a for a in ax.artists if a.get_gid() == CIRCLES_GID]
    sized = [t for a in ours for t in a.findobj(lambda x: hasattr(x, "get_text"))]
    found += [_entry(t.get_text(), NOTHING) for t in sized]
    titles = filter(None, (box.get_title().get_text() for box in boxes))
    return tuple(found + _handmade(ax, sharing)), " ".join(titles)


def _handle(handle: Any) -> tuple[int, float]:
    """La couleur d'une clé de légende et l'aire de son symbole."""
    if hasattr(handle, "get_markerfacecolor"):
        marked = handle.get_marker() not in ("", "None", None)
        face, wide = handle.get_markerfacecolor() if marked else handle.get_color(), handle.get_linewidth()
        drawn = -wide if wide < 4 else 0.0  # un trait fin n'est pas la clé d'un aplat
        return int(packed(to_rgba_array(face), 1)[0]), handle.get_markersize() ** 2 if marked else drawn
    face = to_rgba_array(handle.get_facecolor()) if hasattr(handle, "get_facecolor") else []
    colour = int(packed(face, 1, getattr(handle, "get_hatch", lambda: None)())[0])
    return colour, float(next(iter(handle.get_sizes()), 0.0)) if hasattr(handle, "get_sizes") else 0.0


def _handmade(ax: Any, sharing: Sequence[Any]) -> list[Entry]:
    """Une légende faite à la main : des carrés hors des données, chacun suivi d'un texte."""
    spots = [(p, ax.figure.texts) for p in ax.figure.patches]
    for other in sharing:
        spots += [(p, other.texts) for p in (keys(ax) if other is ax else other.patches)]
    found = []
    for patch, texts in spots[:60]:
        box = patch.get_window_extent()
        level, near = (box.y0 + box.y1) / 2, max(box.height, 8)
        words = [(*t.get_transform().transform(t.get_unitless_position()), t.get_text()) for t in texts]
        beside = [(x - box.x1, w) for x, y, w in words if x >= box.x1 - 2 and abs(y - level) < near]
        if beside and patch.get_fill():
            colour = int(packed([patch.get_facecolor()], 1, patch.get_hatch())[0])
            found.append(_entry(min(beside)[1], colour))
    return found


# Les couches qui codent


def _own_bars(ax: Any, fellows: Sequence[Any]) -> list[Any]:
    """Les barres de couleurs de cette carte, ou celles que plusieurs cartes se partagent."""

    def ours(bar: Any) -> bool:
        owner = getattr(bar.mappable, "axes", None)
        parents = getattr(bar.ax, "_colorbar_info", {}).get("parents", [])
        return len(fellows) < 2 or owner is ax or ax in parents or (owner is None and not parents)

    return [bar for bar in bars(ax.figure) if ours(bar)]


def _themes(layers: Sequence[Layer], entries: Sequence[Entry], own: Sequence[Any]) -> tuple[list[Layer], Layer | None, Layer | None]:  # fmt: skip
    """Les couches colorées selon une donnée, les symboles proportionnels, et le fond."""
    themes = [x for x in layers if x.shape in GRID]
    symbols = max((x for x in layers if x.shape in SYMBOLS), key=lambda x: len(x.boxes), default=None)
    base = joined([x for x in layers if x.shape == "areas"])
    if base is not None:  # un fond redessiné par-dessus ne se voit plus
        valued = np.isfinite(base.values)
        coded = valued if valued.any() else _coded(base, entries, own)
        alone = np.unique(base.colours[coded])
        told = valued.any() or any(e.span and near(e.colour, alone.tolist()) for e in entries)
        themes += [base.keep(coded)] if len(alone) > 1 or (len(alone) and told) else []
        base = base.keep(~coded) if (base.colours[~coded] != NOTHING).any() else None
    dots = [x for x in layers if x.shape in (*SYMBOLS, "points") and len(x.boxes) > 3]
    valued_dots = [x for x in dots if np.isfinite(x.values).any()]
    flat = joined([x for x in dots if x not in valued_dots])
    told_colours = [e.colour for e in entries]
    lines = [x for x in layers if x.shape == "lines"]
    lines = [x.keep(np.array([near(c, told_colours) for c in x.colours])) for x in lines]
    themes += valued_dots + [x for x in (flat, *lines) if x is not None and len(np.unique(x.colours)) > 1]
    return themes, symbols, base


def _coded(base: Layer, entries: Sequence[Entry], own: Sequence[Any]) -> np.ndarray:
    """Les aires dont la couleur est dans la légende ou la barre de couleurs ; à défaut, toutes, hors des grands fonds."""
    distinct = np.unique(base.colours)
    told = [e.colour for e in entries if not e.missing]
    known = [c for c in distinct if near(c, told)]
    if len(known) > 1 or (known and any(e.span for e in entries)):
        return np.isin(base.colours, known)
    x, y = (base.boxes[:, :2] + base.boxes[:, 2:]).T / 2
    kept = base.colours != NOTHING
    for i in np.flatnonzero(base.sizes > 3 * np.median(base.sizes))[:200]:
        west, south, east, north = base.boxes[i]
        kept[i] &= ((x > west) & (x < east) & (y > south) & (y < north)).sum() <= max(2, len(x) // 4)
    if own:
        shown = np.unique(packed(own[0].cmap(np.linspace(0, 1, 256)))).tolist()
        kept &= np.isin(base.colours, [c for c in distinct if near(c, shown, 6)])
    return kept


def _coding(layer: Layer, entries: tuple[Entry, ...], own: Any, heading: str, inked: list[int]) -> Coding:
    """Ce que les couleurs d'une couche codent : bornes, ordre, palette."""
    valued = bool(np.isfinite(layer.values).any())
    bar = next((b for b in own if b.mappable is layer.scale), None)
    if bar is None:  # une barre faite à part, de la même palette
        free = [b for b in own if getattr(b.mappable, "axes", None) is None]
        bar = next((b for b in free if not valued or b.cmap == layer.scale.cmap), None)
    scale = layer.scale if valued else bar
    grid = layer.shape in GRID
    shown = np.unique(layer.colours[layer.colours != NOTHING])
    if grid and scale is not None:
        distinct = np.unique(layer.values[np.isfinite(layer.values)])
        shown = np.unique(packed(scale.cmap(scale.norm(distinct))))
        shown = shown if min(len(distinct), len(shown)) <= CLASSES else shown[:0]
    label = " ".join(filter(None, [_bar_label(bar) if bar is not None else "", heading]))
    barred = bar is not None and layer.scale is not None and not grid
    mine = () if barred else _mine(entries, layer, shown.tolist(), inked)
    spans = sorted({(e.span.low, e.span.high, e.colour) for e in mine if e.span}, key=lambda s: (s[1], s[0]))
    named = [e for e in mine if not e.span]
    named = named if len({e.colour for e in named}) > 1 and len(named) >= len(mine) / 2 else []
    seen, many = layer.values, len(shown) > CLASSES
    keyed = bar is not None or layer.shape == "areas" or any(e.span for e in mine)
    base = Coding(layer, hexes(shown[:CLASSES]), many, False, (), mine, seen, scale, label, keyed)
    if len({s[2] for s in spans}) > 1 or (spans and scale is None):
        palette, seen = hexes(s[2] for s in spans), np.full(len(seen), np.nan) if _codes(seen) else seen
        # « 22 kW », « 50 kW », « 150 kW » sur des points : des sortes, si leurs couleurs ne se suivent pas
        kinds = layer.shape not in ("areas", *GRID) and all(low == high for low, high, _ in spans)
        ordered = not kinds or ramp_of(palette).shape in ("sequential", "diverging")
        return replace(base, palette=palette, continuous=False, ordered=ordered, bounds=tuple(s[:2] for s in spans), seen=seen)  # fmt: skip
    if scale is None or named:
        ordinal = len(named) > 1 and sum(says("ordinal", normalise(e.text)) for e in named) >= len(named) - 1
        palette = hexes(dict.fromkeys(e.colour for e in named)) or base.palette
        return replace(base, palette=palette, ordered=ordinal)
    colours, edges = _scaled(scale, layer)
    bounds = tuple(pairwise(edges))
    return replace(base, palette=hexes(colours), continuous=not edges, ordered=_numbered(bar), bounds=bounds)


def _mine(entries: Any, layer: Layer, shown: list[int], inked: list[int]) -> tuple[Entry, ...]:
    """Les lignes de légende qui parlent de cette couche ; sans légende, le nom que le dessin a donné aux objets."""
    kept = [e for e in entries if e.colour != NOTHING and not e.missing]
    if layer.shape in ("areas", *GRID):
        kept = [e for e in kept if not e.size or near(e.colour, shown)]  # les autres disent des tailles
    hits = {e for e in kept if near(e.colour, shown)}
    if hits:  # avec les classes chiffrées, et les catégories de même clé que rien ne porte
        alike = {e.size for e in hits} if len(hits) > 1 else ()
        return tuple(e for e in kept if e in hits or e.span or (e.size in alike and not near(e.colour, inked)))  # fmt: skip
    pairs = dict(zip(layer.labels.tolist(), layer.colours.tolist(), strict=False))
    return tuple(_entry(t, c) for t, c in pairs.items() if t and not t.startswith("_"))


def _codes(values: np.ndarray) -> bool:
    """De petits entiers consécutifs : des numéros de classe plutôt que des valeurs."""
    distinct = np.unique(values[np.isfinite(values)])
    return len(distinct) <= 12 and np.array_equal(distinct, np.arange(len(distinct)) + distinct[:1].sum())


def _numbered(bar: Any) -> bool:
    """La barre de couleurs porte des nombres, ou des mots qui se rangent ; sinon, ce sont des catégories."""
    ticks = getattr(bar.long_axis.get_major_formatter(), "seq", ()) if bar is not None else ()
    words = [normalise(t) for t in ticks if str(t).strip()]
    return not words or any(_NUMBER.search(w) or says("ordinal", w) for w in words)


def _scaled(scale: Any, layer: Layer) -> tuple[np.ndarray, list[float]]:
    """La palette d'une échelle de couleurs, et les bornes de ses classes ; aucune si elle est continue."""
    norm, field = scale.norm, layer.shape == "field"
    edges = scale.levels if field else getattr(norm, "boundaries", None)
    if edges is None and scale.cmap.N <= CLASSES and norm.vmin is not None and norm.vmax is not None:
        edges = np.linspace(norm.vmin, norm.vmax, scale.cmap.N + 1)
    if edges is None or not 1 < len(edges) <= CLASSES + 1:
        return packed(scale.cmap(np.linspace(0, 1, 9))), []
    edges = [float(x) for x in edges]
    if field and len(faces := packed(scale.get_facecolor())) == len(edges) - 1:
        return faces, edges
    return packed(scale.cmap(norm(np.array([(a + b) / 2 for a, b in pairwise(edges)])))), edges


def _stretch(ax: Any) -> float:
    if ax.get_aspect() != "auto":
        return float(ax.get_aspect())
    width, height = ax.get_position().size * ax.figure.get_size_inches()
    (x0, x1), (y0, y1) = ax.get_xlim(), ax.get_ylim()
    return float(abs(height / (y1 - y0)) / abs(width / (x1 - x0)))


def _labelled(ax: Any) -> list[tuple[tuple[float, float], float]]:
    texts = [t for t in ax.texts if t.get_transform() == ax.transData]
    spots = [(t.get_unitless_position(), normalise(t.get_text())) for t in texts]
    scales = {y for (_, y), text in spots if _SCALE.fullmatch(text)}  # les graduations d'une échelle
    read = [(spot, numbers(text)) for spot, text in spots if spot[1] not in scales]
    return [(spot, found[0][0]) for spot, found in read if len(found) == 1]
