"""Les ellipses de Tissot : ce que chaque projection fait de cercles égaux au sol."""

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from datakit.maps.look import INK
from datakit.maps.project import EARTH, checked, project, projection
from datakit.maps.scale import nice_below
from figaudit.base.colour import PALETTE
from figaudit.base.figtext import annotate
from figaudit.base.text import number
from figaudit.base.theme import figure

KM_PER_DEGREE = 111  # le long d'un méridien
ACROSS = 30  # un cercle fait le trentième de la carte
HALF_THE_WORLD = 180  # degrés : au-delà, les cercles sont répartis sur le monde entier
_DIRECTIONS = 61  # points d'un cercle, le premier répété


def tissot(gdf: Any, names: Sequence[str], *, title: str, source: str) -> Any:
    """Les ellipses de Tissot : des cercles tous égaux au sol, dessinés dans chaque projection. Renvoie une Figure."""
    gdf = checked(gdf).to_crs(4326)
    west, south, east, north = gdf.total_bounds
    radius = nice_below(max(east - west, north - south) * KM_PER_DEGREE / ACROSS)
    circles = _equal_circles(gdf.total_bounds, radius)
    two = _same_meridian(circles)

    columns = min(2, len(names))
    rows = -(-len(names) // columns)  # arrondi vers le haut
    fig, axes = figure(rows, columns, width=7.6, height=1 + 3.2 * rows, squeeze=False)
    for ax in axes.flat:
        ax.axis("off")
        ax.set_anchor("N")  # les titres d’une rangée s’alignent
    for ax, name in zip(axes.flat, names, strict=False):
        project(gdf, name).plot(ax=ax, color="#c4c4c0", edgecolor="white", linewidth=0.3)
        project(circles, name).plot(
            ax=ax, color=PALETTE["orange"], alpha=0.6, edgecolor=PALETTE["orange"], linewidth=1
        )
        project(circles[two], name).plot(ax=ax, facecolor="none", edgecolor=INK, linewidth=1.8)
        chosen = projection(name)
        ax.set_title(f"{chosen.title}\nconserve : {chosen.keeps}", fontsize=10)

    words = f"chaque tache est un cercle de {number(radius, 0)}\u202fkm de rayon\u00a0; deux sont cernées, les mêmes partout"
    return annotate(fig, title=title, source=source, subtitle=words)


def _same_meridian(circles: Any) -> np.ndarray:
    """Vrai pour deux cercles du même méridien : celui du milieu, et le plus au nord."""
    west, south, east, north = circles.bounds.to_numpy().T
    longitudes = (west + east) / 2
    middle = np.sort(longitudes)[len(circles) // 2]
    column = np.flatnonzero(np.isclose(longitudes, middle))
    northward = column[np.argsort((south + north)[column])]
    return circles.index.isin([northward[len(northward) // 2], northward[-1]])


def _equal_circles(bounds: Sequence[float], radius_km: float) -> Any:
    """Des cercles de même rayon au sol, régulièrement répartis."""
    west, south, east, north = bounds
    if east - west > HALF_THE_WORLD:
        lons = np.linspace(-150, 150, 6)
        lats = np.linspace(-60, 60, 5)
    else:
        lons = np.linspace(west, east, 6)[1:-1]
        lats = np.linspace(south, north, 6)[1:-1]

    # Une ligne par cercle, une colonne par direction.
    directions = np.linspace(0, 360, _DIRECTIONS)
    lon, lat, azimuth = np.broadcast_arrays(*np.ix_(lons, lats, directions))
    x, y, _ = EARTH.fwd(lon, lat, azimuth, np.full(lon.shape, radius_km * 1000))
    rings = np.stack([x, y], axis=-1).reshape(-1, _DIRECTIONS, 2)
    return gpd.GeoDataFrame(geometry=shapely.polygons(rings), crs=4326)
