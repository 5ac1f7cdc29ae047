"""Changer de projection, mesurer ce qu'elle déforme, changer de maille."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import CRS, Geod

from datakit.maps.words import WORDS, refusal
from figaudit.base.text import did_you_mean, listing, quote, slug
from figaudit.read.maps.projections import POLE, distortion

# Par nom : son titre (`title`), sa définition pour PROJ (`crs`), ce qu'elle conserve (`keeps`).
PROJECTIONS = {name: SimpleNamespace(**words) for name, words in WORDS["projections"].items()}
# Les projections légales en France (décret 2019-165), chacune là où PROJ dit qu'elle vaut.
LEGAL = ("EPSG:2154", "EPSG:5490", "EPSG:2972", "EPSG:2975", "EPSG:4471", "EPSG:4467")
LOCAL = "locale"
EARTH = Geod(ellps="WGS84")


def projection(name: str) -> SimpleNamespace:
    """La projection qui porte ce nom ; lève `InvalidArgument` si le kit ne la connaît pas.

    >>> projection("Lambert 93").crs
    'EPSG:2154'
    """
    key = slug(name)
    if key not in PROJECTIONS:
        known = [LOCAL, *PROJECTIONS]
        listed, hint = listing(map(quote, known), "ou"), did_you_mean(key, known)
        raise refusal("unknown-projection", name=quote(name), known=listed, hint=hint)
    return PROJECTIONS[key]


def checked(gdf: Any, *columns: str) -> Any:
    """La table, si l'on peut en faire une carte : `columns`, géométries, projection, coordonnées plausibles."""
    if not hasattr(gdf, "geometry") or not hasattr(gdf, "crs"):
        raise refusal("no-outlines", type=type(gdf).__name__)
    if absent := [c for c in columns if c not in gdf.columns]:
        others = listing(c for c in gdf.columns if c != gdf.geometry.name)
        hint = did_you_mean(absent[0], gdf.columns)
        raise refusal("no-column", absent=listing(map(quote, absent)), columns=others, hint=hint)
    bounds = gdf.total_bounds if len(gdf) else np.full(4, np.nan)
    if not np.isfinite(bounds).all():
        raise refusal("empty")
    if gdf.crs is None:
        raise refusal("no-projection")
    degrees = bool((np.abs(bounds) <= [180.01, 90.01, 180.01, 90.01]).all())
    if degrees != bool(gdf.crs.is_geographic) and (gdf.crs.is_geographic or _far_from_home(gdf, bounds)):
        looks = "des longitudes et des latitudes" if degrees else "des mètres"
        raise refusal("wrong-projection", crs=gdf.crs.name, looks=looks)
    return gdf


def _far_from_home(gdf: Any, bounds: np.ndarray) -> bool:
    """Des mètres entre -180 et 180 : possible au centre d'une projection mondiale, absurde en Lambert-93."""
    area = gdf.crs.area_of_use
    if area is None or area.east - area.west > 180:
        return bool((bounds[2:] - bounds[:2]).max() > 1)
    corner = gpd.GeoSeries.from_xy(bounds[:1], bounds[1:2], crs=gdf.crs).to_crs(4326).iloc[0]
    return not (area.west - 5 <= corner.x <= area.east + 5 and area.south - 5 <= corner.y <= area.north + 5)


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
    if slug(name) != LOCAL:
        target = projection(name).crs
        if target == "EPSG:3857":
            gdf = gdf.to_crs(4326).clip((-180, -POLE, 180, POLE), keep_geom_type=True).sort_index()
        return gdf.to_crs(target)
    home = shapely.box(*gdf.to_crs(4326).total_bounds)
    for code in LEGAL:  # à un degré près : la Guyane dépasse un peu de son fuseau
        area: Any = CRS(code).area_of_use
        if shapely.box(*area.bounds).buffer(1, join_style="mitre").contains(home):
            return gdf.to_crs(code)
    west, south, east, north = home.bounds
    small = east - west < 6 and north - south < 20
    return gdf.to_crs(gdf.estimate_utm_crs() if small else PROJECTIONS["equal-earth"].crs)


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
    for chosen in map(projection, names):
        areal, angle = distortion(checked(gdf), chosen.crs)
        rows.append((chosen.title, chosen.keeps, areal.max() / areal.min(), angle.max()))
    return pd.DataFrame(rows, columns=["projection", "conserve", "rapport_aires", "angle_max"])


def aggregate(gdf: Any, *, by: str, sums: Sequence[str], ratios: Mapping[str, tuple[str, str]] | None = None) -> Any:  # fmt: skip
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
    merged = work.dissolve(by=by, aggfunc={c: lambda s: s.sum(skipna=False) for c in sums}, as_index=False)
    for name, (top, bottom) in (ratios or {}).items():
        merged[name] = merged[top] / merged[bottom]
    return merged
