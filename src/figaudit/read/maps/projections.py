"""Ce qu’une projection fait aux aires et aux angles de contours donnés."""

from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Proj, Transformer

EDGE = 21  # points le long d'un bord : une droite se courbe d'une projection à l'autre
POLE = 84.0  # degrés de latitude : Mercator envoie les pôles à l'infini


@lru_cache
def towards(crs: Any, target: Any) -> Transformer:
    """D'une projection à l'autre, abscisse d'abord : la préparer coûte jusqu'à un dixième de seconde, on ne le fait qu'une fois."""
    return Transformer.from_crs(crs, target, always_xy=True)


def roughly(bounds: np.ndarray, crs: Any, target: Any) -> np.ndarray:
    """Un rectangle (ouest, sud, est, nord), d'une projection à l'autre, à quelques centaines de mètres près.

    C'est assez pour voir que deux cartes ne sont pas au même endroit, et vingt fois moins cher que `towards`.
    """
    west, south, east, north = bounds
    along = np.linspace(0, 1, EDGE)
    across = west + (east - west) * along
    upward = south + (north - south) * along
    x = np.concatenate([across, across, np.full(EDGE, west), np.full(EDGE, east)])
    y = np.concatenate([np.full(EDGE, south), np.full(EDGE, north), upward, upward])

    x, y = plane(target)(*plane(crs)(x, y, inverse=True))
    seen = np.isfinite(x) & np.isfinite(y)
    if not seen.any():
        return np.full(4, np.nan)
    return np.array([x[seen].min(), y[seen].min(), x[seen].max(), y[seen].max()])


@lru_cache
def plane(crs: Any) -> Proj:
    """Une projection, depuis les degrés ; celle des degrés les laisse tels quels."""
    return Proj(crs)


@lru_cache
def measuring(crs: CRS) -> Proj:
    """De quoi mesurer une projection ; des degrés dessinés tels quels sont une plate carrée."""
    return Proj("+proj=eqc") if crs.is_geographic else Proj(crs)


def distortion(gdf: Any, crs: Any) -> tuple[np.ndarray, np.ndarray]:
    """Échelle des aires et déformation des angles (degrés) en un point de chaque contour, hors des pôles."""
    # D'un contour absent, shapely ne rend aucune coordonnée.
    points = shapely.get_coordinates(shapely.point_on_surface(gdf.geometry.array))
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
