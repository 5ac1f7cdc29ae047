"""Changer de projection, mesurer ce qu'elle déforme, changer de maille."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS, Geod

from datakit.maps.towns import KEPT, remembered, towns_of
from datakit.maps.words import WORDS, refusal
from figaudit.base.text import did_you_mean, listing, quote, slug
from figaudit.read.maps.projections import POLE, distortion

# Les projections légales en France (décret 2019-165), chacune là où PROJ dit qu'elle vaut.
LEGAL = ("EPSG:2154", "EPSG:5490", "EPSG:2972", "EPSG:2975", "EPSG:4471", "EPSG:4467")
LOCAL = "locale"
MERCATOR = "EPSG:3857"
EARTH = Geod(ellps="WGS84")

WORLD = (180.01, 90.01, 180.01, 90.01)  # les plus grandes longitudes et latitudes, aux arrondis près
HALF_THE_WORLD = 180  # degrés : une projection qui vaut au-delà est mondiale
WATER = 1000  # mètres d'eau qu'un pont passe : la Rivière Salée, le goulet de Fromentine ; ni Bréhat ni Groix
OUTSIDE = 5  # degrés dont un territoire peut dépasser du domaine de sa projection
SMALL_WIDTH, SMALL_HEIGHT = 6, 20  # degrés : ce qu'un fuseau UTM couvre sans trop déformer


@dataclass(frozen=True)
class Projected:
    """Une projection du kit."""

    title: str
    crs: str  # sa définition pour PROJ
    keeps: str  # ce qu'elle conserve


PROJECTIONS = {name: Projected(**words) for name, words in WORDS["projections"].items()}


def projection(name: str) -> Projected:
    """La projection qui porte ce nom ; lève `InvalidArgument` si le kit ne la connaît pas.

    >>> projection("Lambert 93").crs
    'EPSG:2154'
    """
    wanted = slug(name)
    if wanted in PROJECTIONS:
        return PROJECTIONS[wanted]

    known = [LOCAL, *PROJECTIONS]
    listed = listing(map(quote, known), "ou")
    raise refusal("unknown-projection", name=quote(name), known=listed, hint=did_you_mean(wanted, known))


def checked(gdf: Any, *columns: str) -> Any:
    """La table, si l'on peut en faire une carte : `columns`, géométries, projection, coordonnées plausibles."""
    if not hasattr(gdf, "geometry") or not hasattr(gdf, "crs"):
        raise refusal("no-outlines", type=type(gdf).__name__)
    _check_columns(gdf, columns)

    bounds = gdf.total_bounds if len(gdf) else np.full(4, np.nan)
    if not np.isfinite(bounds).all():
        raise refusal("empty")
    if gdf.crs is None:
        raise refusal("no-projection")
    _check_projection(gdf, bounds)
    return gdf


def _check_columns(gdf: Any, columns: Sequence[str]) -> None:
    """Refuse une table où il manque l'une de ces colonnes."""
    absent = [column for column in columns if column not in gdf.columns]
    if absent:
        others = listing(column for column in gdf.columns if column != gdf.geometry.name)
        hint = did_you_mean(absent[0], gdf.columns)
        raise refusal("no-column", absent=listing(map(quote, absent)), columns=others, hint=hint)


def _check_projection(gdf: Any, bounds: np.ndarray) -> None:
    """Refuse des mètres déclarés en degrés, ou l'inverse."""
    look_like_degrees = bool((np.abs(bounds) <= WORLD).all())
    declared_degrees = bool(gdf.crs.is_geographic)
    if look_like_degrees == declared_degrees:
        return
    if declared_degrees or _far_from_home(gdf, bounds):
        looks = "des longitudes et des latitudes" if look_like_degrees else "des mètres"
        raise refusal("wrong-projection", crs=gdf.crs.name, looks=looks)


def _far_from_home(gdf: Any, bounds: np.ndarray) -> bool:
    """Des mètres entre -180 et 180 : possible au centre d'une projection mondiale, absurde en Lambert-93."""
    area = gdf.crs.area_of_use
    if area is None or area.east - area.west > HALF_THE_WORLD:
        return bool((bounds[2:] - bounds[:2]).max() > 1)

    corner = gpd.GeoSeries.from_xy(bounds[:1], bounds[1:2], crs=gdf.crs).to_crs(4326).iloc[0]
    inside_x = area.west - OUTSIDE <= corner.x <= area.east + OUTSIDE
    inside_y = area.south - OUTSIDE <= corner.y <= area.north + OUTSIDE
    return not (inside_x and inside_y)


def project(gdf: Any, name: str = LOCAL) -> Any:
    """Les mêmes contours dans une autre projection, appelée par son nom ; à défaut, celle de l'endroit.

    « locale » : la projection légale en France (Lambert-93 en métropole, une autre pour chaque outre-mer) ;
    ailleurs, le fuseau UTM d'un petit territoire, Equal Earth pour un grand. Pour « mercator », ce qui dépasse
    84° de latitude est coupé : le pôle y serait à l'infini. Lève `InvalidArgument` si le nom est inconnu ou si
    les contours n'ont pas de projection.

    >>> import geopandas as gpd
    >>> deux = gpd.GeoSeries.from_xy([0.34, 55.45], [46.58, -20.88], crs=4326).to_frame("geometry")
    >>> [project(deux[i : i + 1]).crs.name for i in (0, 1)]
    ['RGF93 v1 / Lambert-93', 'RGR92 / UTM zone 40S']
    >>> project(deux, "equal-earth").crs.to_epsg()
    8857
    """
    gdf = checked(gdf)
    if slug(name) == LOCAL:
        return gdf.to_crs(_local(gdf))

    target = projection(name).crs
    if target == MERCATOR:
        gdf = gdf.to_crs(4326).clip((-180, -POLE, 180, POLE), keep_geom_type=True).sort_index()
    return gdf.to_crs(target)


def _local(gdf: Any) -> Any:
    """La projection de l'endroit."""
    home = shapely.box(*gdf.to_crs(4326).total_bounds)
    for code in LEGAL:
        area: Any = CRS(code).area_of_use
        # À un degré près : la Guyane dépasse
        around = shapely.box(*area.bounds).buffer(1, join_style="mitre")
        if around.contains(home):
            return code

    west, south, east, north = home.bounds
    if east - west < SMALL_WIDTH and north - south < SMALL_HEIGHT:
        return gdf.estimate_utm_crs()
    return PROJECTIONS["equal-earth"].crs


def compare_projections(gdf: Any, names: Sequence[str] = ("mercator", "equal-earth", "robinson")) -> Any:
    """Ce que chaque projection déforme, mesuré dans chaque contour. Renvoie une DataFrame.

    `rapport_aires` : combien de fois le contour le plus grossi l'est plus que le moins grossi (1 : aires
    respectées) ; `angle_max` : la plus forte déformation d'un angle, en degrés (0 : formes respectées).

    >>> import geopandas as gpd, shapely
    >>> deux = gpd.GeoDataFrame(geometry=[shapely.box(0, 0, 1, 1), shapely.box(0, 59, 1, 61)], crs=4326)
    >>> compare_projections(deux, ["mercator", "equal-earth"])["rapport_aires"].round(1).tolist()
    [4.0, 1.0]
    """
    rows = []
    for name in names:
        chosen = projection(name)
        areal, angle = distortion(checked(gdf), chosen.crs)
        rows.append((chosen.title, chosen.keeps, areal.max() / areal.min(), angle.max()))
    return pd.DataFrame(rows, columns=["projection", "conserve", "rapport_aires", "angle_max"])


def aggregate(
    gdf: Any, *, by: str, sums: Sequence[str], ratios: Mapping[str, tuple[str, str]] | None = None
) -> Any:
    """Change de maille : fusionne les contours qui ont le même `by`, additionne les colonnes `sums`.

    `ratios={"densite": ("population", "superficie_km2")}` recalcule un ratio sur les sommes : la moyenne
    des ratios, elle, serait fausse. Une somme où manque une valeur est manquante.

    >>> import geopandas as gpd, shapely
    >>> quatre = gpd.GeoDataFrame({"zone": ["a", "a", "b", "b"], "n": [1, 2, 3, None]}, crs=2154,
    ...     geometry=[shapely.box(5e5 + i, 66e5, 5e5 + i + 1, 66e5 + 1) for i in range(4)])
    >>> aggregate(quatre, by="zone", sums=["n"])["n"].tolist()
    [3.0, nan]
    """
    work = checked(gdf, by, *sums)[[by, *sums, gdf.geometry.name]].copy()
    work.geometry = work.geometry.make_valid()
    merged = work.dissolve(by=by, aggfunc=dict.fromkeys(sums, _whole_sum), as_index=False)
    for name, (top, bottom) in (ratios or {}).items():
        merged[name] = merged[top] / merged[bottom]
    merged.attrs[KEPT] = remembered(towns_of(gdf))  # le même fond, quelle que soit la maille
    return merged


def by_land(gdf: Any, name: str) -> Any:
    """Les lignes de `gdf`, rangée par nom, que plus d’un kilomètre d’eau ne sépare pas de `name` : la route y va.

    Un fleuve ou un bras de mer plus étroit se passe sur un pont ; celui, plus long, d’une île (Ré, Oléron) est ignoré.

    >>> import geopandas as gpd, shapely
    >>> pays = gpd.GeoDataFrame(index=["côte", "voisine", "île"], crs=2154,
    ...     geometry=[shapely.box(x, 66e5, x + 1000, 66e5 + 1000) for x in (5e5, 501_200, 520_000)])
    >>> by_land(pays, "côte").index.tolist()
    ['côte', 'voisine']
    """
    metric = gdf.geometry.to_crs(gdf.estimate_utm_crs())
    lands = metric.buffer(WATER / 2).union_all()
    start = metric[name].representative_point()
    pieces = getattr(lands, "geoms", [lands])  # d’un seul tenant, ce n’est qu’un polygone
    (home,) = (piece for piece in pieces if piece.contains(start))
    return gdf[metric.intersects(home)]


def _whole_sum(values: pd.Series) -> Any:
    """La somme, manquante s'il manque une valeur."""
    return values.sum(skipna=False)
