"""Les figures de l'atelier : produits comparés, lieux d'emballage."""

from typing import Any

import pandas as pd

from datakit.colour import PALETTE
from datakit.figtext import annotate
from datakit.theme import figure, french_axis, style
from datakit.topics.food.nearby import LIMITS, locate
from datakit.topics.food.products import WORDS

SOURCE, YEARS = "contributeurs d’Open Food Facts, licence ODbL", "relevés de 2014 à 2026"


@style()
def scatter(products: pd.DataFrame, x: str, y: str, *, title: str, chosen: pd.DataFrame | None = None) -> Any:
    """Un nuage de produits selon deux nutriments ; ceux de `chosen` sont en couleur, le premier est nommé.

    >>> t = pd.DataFrame({"nom": ["x"], "sucres_100g": [3.0], "fibres_100g": [5.0]})
    >>> scatter(t, "sucres_100g", "fibres_100g", title="Essai", chosen=t).axes[0].get_xlabel()
    'Sucres (g pour 100 g)'
    """
    fig, ax = figure(height=4.6)
    ax.plot(products[x], products[y], "o", color="#b9b7b2", markersize=5, label="les autres produits")
    if chosen is not None:
        look = {"color": PALETTE["violet"], "markersize": 8}
        ax.plot(chosen[x], chosen[y], "D", label="en tête de votre classement", **look)
        best = chosen.iloc[0]
        spot, words = (best[x], best[y]), f"1. {str(best['nom'])[:40]}"
        ax.annotate(words, spot, (9, 7), textcoords="offset points", color=PALETTE["violet"])
        ax.legend(loc="upper right")
    named = ((WORDS["said"].get(c, c.removesuffix("_100g")), "kcal" if "kcal" in c else "g") for c in (x, y))
    across, up = (f"{name.capitalize()} ({unit} pour 100 g)" for name, unit in named)
    ax.set(xlabel=across, ylabel=up, xlim=(0, None), ylim=(0, None))
    french_axis(ax.xaxis)
    french_axis(ax.yaxis)
    return annotate(fig, title=title, unit="g pour 100 g", source=SOURCE, date=YEARS)


@style()
def packing_map(near: pd.DataFrame, outlines: Any, place: Any, *, title: str) -> Any:
    """La carte des communes d'emballage autour d'un lieu : un cercle par commune, d'aire proportionnelle aux produits.

    `near` : résultat de `nearby` ; `outlines` : contours des départements ; `place` : comme dans `nearby`.
    """
    import geopandas as gpd

    from datakit.maps.draw import symbols

    places = near.groupby(["code_insee", "commune"])[["longitude", "latitude"]].first().reset_index()
    places["produits"] = places["code_insee"].map(near.groupby("code_insee")["code_barres"].nunique())
    centre = pd.DataFrame([locate(place)], columns=["longitude", "latitude"])
    both = pd.concat([places.sort_values("produits", ascending=False), centre], ignore_index=True)
    points = gpd.points_from_xy(both["longitude"], both["latitude"], crs=4326)
    spots = gpd.GeoDataFrame(both, geometry=points).to_crs(2154)
    west, south, east, north = spots.buffer(12000).total_bounds
    wide, high = 0.23 * (east - west), 0.034 * (north - south)  # la place d'un nom
    ground = outlines.to_crs(2154).clip((west, south, east + wide / 2, north)).assign(produits=0)
    dots = spots[:-1].set_geometry(spots[:-1].buffer(1))  # une aire : le fond dessinerait un point
    words = {"title": title, "unit": "produits", "source": SOURCE, "date": YEARS}
    frame = pd.concat([ground, dots])[["produits", "geometry"]]
    fig = symbols(frame, "produits", **words, note=LIMITS.split(". ")[0] + ".", largest=16)
    ax, here = fig.axes[0], spots.geometry.iloc[-1]
    ax.plot([here.x], [here.y], "*", color=PALETTE["orange"], markersize=15, zorder=9)
    _label(ax, here, getattr(place, "nom", str(place)), fontweight="bold")
    taken = [here]  # mieux vaut un nom absent qu'illisible : les plus grands cercles d'abord
    for spot, name in zip(spots.geometry[:-1], spots["commune"][:-1], strict=True):
        if all(abs(spot.x - t.x) > wide or abs(spot.y - t.y) > high for t in taken):
            _label(ax, spot, str(name)[:40], fontsize=8.5)
            taken.append(spot)
    return fig


def _label(ax: Any, spot: Any, words: str, **look: Any) -> None:
    ax.annotate(words, (spot.x, spot.y), (12, -3), textcoords="offset points", zorder=10, **look)
