"""Ce qu’une projection fait aux aires et aux angles de contours donnés."""

from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Proj, Transformer

POLE = 84.0  # degrés de latitude : Mercator envoie les pôles à l'infini


@lru_cache
def towards(crs: Any, target: Any) -> Transformer:
    """D'une projection à l'autre, abscisse d'abord : la préparer coûte une milliseconde, on ne le fait qu'une fois."""
    return Transformer.from_crs(crs, target, always_xy=True)


@lru_cache
def measuring(crs: CRS) -> Proj:
    """De quoi mesurer une projection ; des degrés dessinés tels quels sont une plate carrée."""
    return Proj("+proj=eqc") if crs.is_geographic else Proj(crs)


def distortion(gdf: Any, crs: Any) -> tuple[np.ndarray, np.ndarray]:
    """Échelle des aires et déformation des angles (degrés) en un point de chaque contour, hors des pôles."""
    points = shapely.get_coordinates(shapely.point_on_surface(gdf.geometry.dropna().array))
    lon, lat = towards(gdf.crs, 4326).transform(*points.T)
    kept = np.abs(lat) <= POLE

    factors = measuring(CRS.from_user_input(crs)).get_factors(lon[kept], lat[kept], errcheck=False)
    areal = np.asarray(factors.areal_scale)
    angular = np.asarray(factors.angular_distortion)

    good = np.isfinite(areal) & (areal > 0)
    return areal[good], angular[good]


def area_ratio(gdf: Any, crs: Any) -> float:
    """Combien de fois la projection grossit le contour le plus grossi par rapport au moins grossi."""
    areal, _ = distortion(gdf, crs)
    if not len(areal):
        return 1.0
    return float(areal.max() / areal.min())
