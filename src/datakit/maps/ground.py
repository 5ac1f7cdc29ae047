"""Le fond commun des cartes de France : les limites de départements, les grands fleuves."""

from typing import Any

import geopandas as gpd
import shapely
from matplotlib.patheffects import withStroke

from datakit.maps.look import INK
from datakit.maps.towns import are_departments, whole
from figaudit.base.text import words

GROUND_GID = "datakit:ground"
_CODE = "code_insee"
_EARTH = 4326
_WATER = "#2b8cbc"


def draw_ground(ax: Any, gdf: Any) -> None:
    """Sur des communes, les limites entre leurs départements ; sur des départements ou des régions, les grands fleuves."""
    if are_departments(gdf):
        _draw(ax, rivers(gdf), color=_WATER, linewidth=0.9, halo=2.2)
    else:
        _draw(ax, department_lines(gdf), color=INK, linewidth=1.6, halo=0)


def department_lines(gdf: Any) -> Any:
    """Les limites entre les départements des communes de `gdf` ; vides si elles sont toutes du même.

    >>> codes = ["79191", "79192", "86194", "86195"]
    >>> carres = [shapely.box(10 * i, 0, 10 * i + 10, 60) for i in range(4)]
    >>> department_lines(gpd.GeoDataFrame({"code_insee": codes}, geometry=carres, crs=2154)).bounds
    (20.0, 0.0, 20.0, 60.0)
    """
    nothing = shapely.MultiLineString()
    if _CODE not in gdf.columns:
        return nothing
    departments = gdf[_CODE].astype(str).map(department_of)
    if departments.nunique() < 2:
        return nothing

    shapes = [whole(found) for _, found in gdf.geometry.groupby(departments)]
    shared = []
    for rank, shape in enumerate(shapes):
        for other in shapes[rank + 1 :]:
            shared.append(shape.boundary.intersection(other.boundary))
    return shapely.line_merge(shapely.union_all(shared))


def department_of(code: str) -> str:
    """Le département d’une commune, d’après son code Insee : trois chiffres outre-mer.

    >>> department_of("86194"), department_of("2A004"), department_of("97411")
    ('86', '2A', '974')
    """
    if code.startswith("97"):
        return code[:3]
    return code[:2]


def rivers(gdf: Any) -> Any:
    """Les grands fleuves de France, là où ils traversent les contours de `gdf`, dans leur projection."""
    lines = [shapely.LineString(points) for points in words(__file__, "france.json")["rivers"]]
    there = gpd.GeoSeries(lines, crs=_EARTH).to_crs(gdf.crs)
    return there.intersection(whole(gdf.geometry)).union_all()


def _draw(ax: Any, lines: Any, color: str, linewidth: float, halo: float) -> None:
    """Chaque morceau de ligne ; un point ou une surface, que donne parfois une intersection, ne se trace pas."""
    look: dict[str, Any] = {"color": color, "linewidth": linewidth, "zorder": 2.5, "gid": GROUND_GID}
    if halo:
        look["path_effects"] = [withStroke(linewidth=halo, foreground="white")]
    for part in getattr(lines, "geoms", [lines]):
        if part.geom_type == "LineString" and not part.is_empty:
            ax.plot(*part.xy, solid_capstyle="round", **look)
