"""Nommer sur une carte ses plus grandes villes : sans elles, on ne sait pas où l’on est."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from matplotlib.collections import PathCollection
from matplotlib.font_manager import FontProperties
from matplotlib.patheffects import withStroke
from matplotlib.textpath import TextPath
from shapely.affinity import affine_transform, translate

from figaudit.base.numbers import as_numbers
from figaudit.base.text import words

TOWNS_GID = "datakit:towns"
MOST = 4  # villes nommées : assez pour se repérer, assez peu pour laisser voir les couleurs
FEWEST = 8  # communes : en dessous, il n’y a pas à se repérer
APART = 0.2  # distance entre deux villes nommées, en part de la carte : leurs noms ne se touchent pas
WIDE = 1e9  # mètres carrés : un territoire de mille km² est un département ou une région, pas une commune
METROPOLE = (-6.0, 41.0, 10.5, 52.0)  # longitudes et latitudes entre lesquelles est la France métropolitaine
KEPT = "villes"  # où une table fusionnée garde les villes de celle d’où elle vient
_NAME, _PEOPLE = "nom", "population"
_INK = "#1d1d1b"
_HALO = withStroke(linewidth=3, foreground="white")
_EARTH = 4326


@dataclass(frozen=True)
class Town:
    """Une ville, et où elle est, en longitude et latitude."""

    name: str
    longitude: float
    latitude: float


def towns_of(gdf: Any, title: str = "") -> list[Town]:
    """Les villes à nommer sur une carte de `gdf` : celles que dit son titre, puis les plus peuplées ; aucune si rien ne
    les dit.

    Une carte de communes nomme les siennes ; une carte de communes fusionnées, celles d’avant la fusion ; une carte de
    départements ou de régions de France, de grandes villes : « Nord » n’est pas un endroit.

    >>> import shapely
    >>> carres = [shapely.box(10 * i, 0, 10 * i + 9, 60) for i in range(9)]
    >>> table = gpd.GeoDataFrame({"nom": list("ABCDEFGHI"), "population": range(9)}, geometry=carres, crs=2154)
    >>> [town.name for town in towns_of(table)]
    ['I', 'G', 'E', 'C']
    >>> [town.name for town in towns_of(table, title="H devance I")]
    ['I', 'H', 'F', 'D']
    """
    kept = gdf.attrs.get(KEPT)
    if kept is not None:
        return [Town(*one) for one in kept]
    if _punctual(gdf) or gdf.crs is None:
        return []
    if are_departments(gdf):
        return _cities(gdf)
    return _communes(gdf, title)


def said_by(gdf: Any, title: str) -> np.ndarray:
    """Vrai pour chaque ligne de `gdf` dont le titre dit le nom.

    >>> import shapely
    >>> table = gpd.GeoDataFrame({"nom": ["A", "B"]}, geometry=[shapely.Point(0, 0), shapely.Point(1, 0)])
    >>> said_by(table, "B devance les autres").tolist()
    [False, True]
    """
    if _NAME not in gdf.columns:
        return np.full(len(gdf), False)
    return np.array([_is_said(str(name), title) for name in gdf[_NAME]], dtype=bool)


def remembered(towns: list[Town]) -> list[tuple[str, float, float]]:
    """Les mêmes villes, telles qu’une table peut les garder dans ses attributs."""
    return [(town.name, town.longitude, town.latitude) for town in towns]


def are_departments(gdf: Any) -> bool:
    """Ces contours sont-ils ceux de départements de métropole, ou de régions ?"""
    if gdf.crs is None or not gdf.crs.is_projected or float(np.median(gdf.area)) < WIDE:
        return False

    frame = gpd.GeoSeries([shapely.box(*gdf.total_bounds)], crs=gdf.crs).to_crs(_EARTH)
    return bool(frame.within(shapely.box(*METROPOLE)).all())


def whole(shapes: Any) -> Any:
    """La réunion de ces contours ; un contour absent ou mal fermé n’empêche rien."""
    return shapes.dropna().make_valid().union_all()


def name_towns(ax: Any, gdf: Any, title: str) -> None:
    """Un point et un nom, cerné de blanc, sur les villes de `gdf` ; celles du titre d'abord.

    Si l’axe porte déjà des cercles, un nom s’écrit au bord du sien, sans autre point, et n’en couvre pas d’autre s’il le peut.
    """
    towns = towns_of(gdf, title)
    if not towns:
        return

    spots = _spots(towns, gdf.crs)
    names = [town.name for town in towns]
    grounds = [_around(spot, gdf) for spot in spots]
    circles = _circles(ax)
    sides = _sides(ax, spots, names, gdf.total_bounds, grounds, circles)
    for spot, name, side in zip(spots, names, sides, strict=True):
        radius = _own_radius(spot, circles)
        if not radius:  # un cercle dit déjà où elle est
            _dot(ax, spot)
        _name(ax, spot, name, _offset(side, radius), side)


# --- Choisir les villes ---


def _punctual(gdf: Any) -> bool:
    return bool((gdf.geom_type == "Point").all())


def _communes(gdf: Any, title: str) -> list[Town]:
    """Les communes que dit le titre, puis les plus peuplées de la table, assez loin les unes des autres."""
    if _NAME not in gdf.columns or _PEOPLE not in gdf.columns or len(gdf) < FEWEST:
        return []

    names = [str(name) for name in gdf[_NAME]]
    people = np.nan_to_num(as_numbers(gdf[_PEOPLE]))
    by_people = np.argsort(-people, kind="stable").tolist()
    said = [row for row in by_people if _is_said(names[row], title)][:MOST]
    order = said + [row for row in by_people if row not in said]

    places = gdf.geometry.representative_point()
    spots = [places.iloc[row] for row in order]
    rows = [order[rank] for rank in _apart(spots, gdf, sure=len(said))]
    on_earth = places.iloc[rows].to_crs(_EARTH)
    return [Town(names[row], spot.x, spot.y) for row, spot in zip(rows, on_earth, strict=True)]


def _is_said(name: str, title: str) -> bool:
    """Le titre dit-il ce nom, en entier ? « Saint-Benoît » n’est pas dans « Saint-Benoît-du-Sault »."""
    return bool(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", title))


def _cities(gdf: Any) -> list[Town]:
    """Les plus grandes villes de France qui sont dans ces contours, assez loin les unes des autres."""
    ground = whole(gdf.geometry)
    known = [Town(*one) for one in words(__file__, "france.json")["towns"]]
    inside = []
    for town, spot in zip(known, _spots(known, gdf.crs), strict=True):
        if ground.contains(spot):
            inside.append((town, spot))
    ranks = _apart([spot for _, spot in inside], gdf)
    return [inside[rank][0] for rank in ranks]


def _apart(spots: list[Any], gdf: Any, sure: int = 0) -> list[int]:
    """Les rangs des premiers lieux que leur distance permet de nommer tous ; les `sure` premiers le sont toujours."""
    west, south, east, north = gdf.total_bounds
    apart = APART * max(east - west, north - south)
    chosen = list(range(sure))
    for rank, spot in enumerate(spots):
        if len(chosen) == MOST:
            break
        if rank >= sure and all(spot.distance(spots[other]) >= apart for other in chosen):
            chosen.append(rank)
    return chosen


def _spots(towns: list[Town], crs: Any) -> list[Any]:
    """Les points de ces villes, dans la projection de la carte."""
    east = [town.longitude for town in towns]
    north = [town.latitude for town in towns]
    return list(gpd.GeoSeries(gpd.points_from_xy(east, north, crs=_EARTH)).to_crs(crs))


# --- Les écrire ---


@dataclass(frozen=True)
class _Side:
    """De quel côté du point s’écrit un nom : son décalage en points, et son alignement."""

    right: float
    up: float
    across: str
    along: str


_SIDES = {
    "right": _Side(5, 0, "left", "center"),
    "left": _Side(-5, 0, "right", "center"),
    "above": _Side(0, 5, "center", "bottom"),
    "below": _Side(0, -5, "center", "top"),
    "far above": _Side(0, 34, "center", "bottom"),
    "far below": _Side(0, -34, "center", "top"),
}
#: Loin de son point, un trait y mène.
_FAR = ("far above", "far below")
_SIZE = 9  # points
_HIGH = 1.4 * _SIZE  # la hauteur d’un nom et de son halo
_DOT = shapely.box(-3, -3, 3, 3)  # la place du point d’une ville, en points
_SAME = 1  # mètre entre une ville et le milieu de son cercle : sa position passe par des degrés
_HIDDEN = 0.15  # part d’une commune que son propre nom peut couvrir


def _sides(
    ax: Any,
    spots: list[Any],
    names: list[str],
    bounds: Any,
    grounds: Sequence[Any] = (),
    circles: Sequence[tuple[Any, float]] = (),
) -> list[str]:
    """Où s’écrit chaque nom : vers le milieu de la carte, sauf s’il y touche un nom déjà écrit, ou un point.

    Un nom qui cacherait la commune qu’il désigne (`grounds`), petite et peut-être seule de sa couleur, s’écrit plus loin. Un nom
    évite aussi les cercles, qui sont la donnée. Celui qui toucherait de tous les côtés reste tourné vers le milieu.
    """
    paper = _paper(ax, bounds)
    communes = [paper.drawn(ground) for ground in grounds] or [shapely.Polygon()] * len(spots)
    discs = [paper.drawn(centre).buffer(radius) for centre, radius in circles]
    places = [paper.place_of(spot) for spot in spots]
    dots = [translate(_DOT, *place) for place in places]

    chosen: list[str] = []
    written: list[Any] = []
    for rank, (place, name) in enumerate(zip(places, names, strict=True)):
        radius = _own_radius(spots[rank], circles)
        tried = _inward_first(place, paper)
        boxes = {side: translate(_box(name, side, radius), *place) for side in tried}
        taken = written + dots[:rank] + dots[rank + 1 :]
        free = [side for side in tried if _is_free(boxes[side], taken, paper.sheet)]
        side = _clearest(free or tried[:1], boxes, communes[rank], discs)
        chosen.append(side)
        written.append(boxes[side])
    return chosen


@dataclass(frozen=True)
class _Paper:
    """Une carte mesurée en points typographiques, depuis son coin en bas à gauche."""

    west: float
    south: float
    wide: float
    high: float
    unit: float

    @property
    def sheet(self) -> Any:
        """Ce que couvre la carte ; un nom peut dépasser d’une ligne, en haut et en bas."""
        return shapely.box(0, -_HIGH, self.wide, self.high + _HIGH)

    def place_of(self, spot: Any) -> tuple[float, float]:
        return (spot.x - self.west) / self.unit, (spot.y - self.south) / self.unit

    def drawn(self, shape: Any) -> Any:
        scale = 1 / self.unit
        return affine_transform(shape, [scale, 0, 0, scale, -self.west / self.unit, -self.south / self.unit])


def _paper(ax: Any, bounds: Any) -> _Paper:
    west, south, east, north = bounds
    unit = _metres_in_a_point(ax, bounds)
    return _Paper(west, south, (east - west) / unit, (north - south) / unit, unit)


def _inward_first(place: tuple[float, float], paper: _Paper) -> list[str]:
    """Les côtés où écrire un nom, dans l’ordre où on les essaie : vers le milieu de la carte d’abord."""
    across = ["right", "left"] if place[0] <= paper.wide / 2 else ["left", "right"]
    return [*across, "above", "below", *_FAR]


def _clearest(sides: list[str], boxes: dict[str, Any], commune: Any, discs: Sequence[Any]) -> str:
    """Le premier de ces côtés où le nom ne cache ni sa commune, ni un cercle ; à défaut, où il ne cache pas sa commune."""
    clear = [side for side in sides if not _hides(boxes[side], commune)]
    for side in clear or sides:
        if not any(boxes[side].intersects(disc) for disc in discs):
            return side
    return (clear or sides)[0]


def _circles(ax: Any) -> list[tuple[Any, float]]:
    """Les cercles que l’axe porte déjà : leur milieu, et leur rayon en points."""
    found: list[tuple[Any, float]] = []
    for drawn in ax.collections:
        if isinstance(drawn, PathCollection):
            radii = np.sqrt(drawn.get_sizes()) / 2
            found += zip(shapely.points(drawn.get_offsets()), radii, strict=True)
    return found


def _own_radius(spot: Any, circles: Sequence[tuple[Any, float]]) -> float:
    """Le rayon, en points, du cercle dont cette ville est le milieu ; 0 si elle n’en a pas."""
    radii = [radius for centre, radius in circles if centre.distance(spot) < _SAME]
    return max(radii, default=0)


def _offset(side: str, radius: float) -> tuple[float, float]:
    """Le décalage d’un nom de ce côté, en points, au-delà d’un cercle de ce rayon."""
    placed = _SIDES[side]
    return placed.right + np.sign(placed.right) * radius, placed.up + np.sign(placed.up) * radius


def _around(spot: Any, gdf: Any) -> Any:
    """La commune où est ce lieu ; rien si la table n’a que des points."""
    found = gdf.geometry[gdf.geometry.contains(spot)]
    if found.empty:
        return shapely.Polygon()
    return found.iloc[0]


def _hides(box: Any, ground: Any) -> bool:
    """Ce nom couvre-t-il une bonne part de la commune qu’il désigne ?"""
    return bool(box.intersection(ground).area > _HIDDEN * ground.area)


def _is_free(box: Any, taken: list[Any], whole_map: Any) -> bool:
    """Ce nom tient-il sur la carte, sans toucher ce qui y est écrit ?"""
    if not whole_map.contains(box):
        return False
    return not any(box.intersects(one) for one in taken)


def _metres_in_a_point(ax: Any, bounds: Any) -> float:
    """Combien d’unités de la carte tiennent dans un point typographique.

    Les axes rétréciront quand la légende y prendra sa place : on compte la carte un peu plus petite qu’ici.
    """
    west, south, east, north = bounds
    box = ax.get_position()
    wide, high = ax.figure.get_size_inches() * 72
    unit = max((east - west) / (box.width * wide), (north - south) / (box.height * high))
    return float(unit) * 1.25


def _box(name: str, side: str, radius: float) -> Any:
    """La place que prend un nom, en points, autour du point de sa ville et de son cercle."""
    placed = _SIDES[side]
    right, up = _offset(side, radius)
    width = TextPath((0, 0), name, size=_SIZE, prop=FontProperties(weight="bold")).get_extents().width
    left = {"left": right, "right": right - width, "center": -width / 2}[placed.across]
    bottom = {"bottom": up, "top": up - _HIGH, "center": -_HIGH / 2}[placed.along]
    return shapely.box(left, bottom, left + width, bottom + _HIGH)


def _dot(ax: Any, spot: Any) -> None:
    """Un point, là où est la ville."""
    ax.text(
        spot.x,
        spot.y,
        "•",
        fontsize=_SIZE,
        color=_INK,
        ha="center",
        va="center",
        zorder=5,
        gid=TOWNS_GID,
        path_effects=[_HALO],
    )


def _name(ax: Any, spot: Any, name: str, offset: tuple[float, float], side: str) -> None:
    """Le nom de la ville, de ce côté, à ce décalage."""
    placed = _SIDES[side]
    leader = {"arrowstyle": "-", "color": _INK, "linewidth": 0.8, "shrinkA": 0, "shrinkB": 3}
    leader["path_effects"] = [withStroke(linewidth=2.5, foreground="white")]  # il se voit aussi sur le foncé
    ax.annotate(
        name,
        (spot.x, spot.y),
        offset,
        textcoords="offset points",
        ha=placed.across,
        va=placed.along,
        fontsize=_SIZE,
        fontweight="bold",
        color=_INK,
        zorder=5,
        gid=TOWNS_GID,
        path_effects=[_HALO],
        arrowprops=leader if side in _FAR else None,
    )
