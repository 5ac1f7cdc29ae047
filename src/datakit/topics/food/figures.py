"""Les figures de l'atelier : remplissage, notes déplacées, produits comparés, lieux d'emballage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit.colour import PALETTE
from datakit.figtext import annotate
from datakit.text import percent
from datakit.theme import figure, french_axis, style
from datakit.topics.food.nearby import LIMITS, locate

SOURCE = "contributeurs d’Open Food Facts, licence ODbL"
_SAID = {
    "energie_kcal_100g": "énergie", "fibres_100g": "fibres", "quantite": "quantité", "nutriscore": "Nutri-Score",
    "nova": "NOVA", "code_emballeur": "code emballeur", "lieu_fabrication": "lieu de fabrication",
}  # fmt: skip


def filling(parts: Mapping[str, pd.DataFrame], fields: Sequence[str], *, title: str, date: str = "") -> Any:
    """Un trait par champ, un point par table : la part de fiches remplies (tables de `completeness`).

    >>> vide = pd.DataFrame({"champ": ["nom"], "part": [0.5]})
    >>> filling({"a": vide, "b": vide}, ["nom"], title="Essai").axes[0].get_yticklabels()[0].get_text()
    'nom'
    """
    shares = {name: table.set_index("champ")["part"].reindex(fields) for name, table in parts.items()}
    fig, ax = figure(height=1.6 + 0.34 * len(fields))
    with style():
        rows = np.arange(len(fields))[::-1]
        both = pd.DataFrame(shares)
        ax.hlines(rows, both.min(axis=1), both.max(axis=1), color="#c9c7c2", linewidth=3, zorder=1)
        for (name, share), colour, mark in zip(shares.items(), ("vert", "orange"), ("o", "s"), strict=False):
            ax.plot(share, rows, mark, color=PALETTE[colour], markersize=8, label=name)
        ax.set_yticks(rows, [_SAID.get(f, f.replace("_100g", "")) for f in fields])
        ax.set_xlim(0, 1.04)
        ax.tick_params(axis="y", length=0)
        ax.xaxis.set_major_formatter(lambda x, _: percent(x, 0))
        ax.legend(loc="upper left")
    return annotate(fig, title=title, unit="% des fiches où le champ est rempli", source=SOURCE, date=date)


def shift(before: pd.Series, after: pd.Series, *, title: str, labels: tuple[str, str], note: str = "") -> Any:
    """Un damier des notes : en ligne la note d'avant, en colonne celle d'après ; chaque case dit combien de produits.

    >>> fig = shift(pd.Series(["a", "b"]), pd.Series(["a", "c"]), title="Essai", labels=("2017", "2023"))
    >>> sorted(t.get_text() for t in fig.axes[0].texts)
    ['1', '1']
    """
    grades = list("abcde")
    counts = pd.crosstab(before, after).reindex(index=grades, columns=grades, fill_value=0)
    fig, ax = figure(width=7.4, height=4.9)
    with style():
        for i, row in enumerate(grades):
            for j, column in enumerate(grades):
                n = int(counts.loc[row, column])
                face = "white" if not n else "#e4e4e2" if i == j else "#f3c9a5"
                ax.fill(
                    [j - 0.5, j + 0.5, j + 0.5, j - 0.5],
                    [i - 0.5, i - 0.5, i + 0.5, i + 0.5],
                    face,
                    ec="#d5d3ce",
                )
                if n:
                    ax.text(j, i, str(n), ha="center", va="center", fontsize=12, fontweight="bold")
        ticks = [g.upper() for g in grades]
        ax.set(xticks=range(5), yticks=range(5), xlim=(-0.5, 4.5), ylim=(4.5, -0.5), aspect="equal")
        ax.set_xticklabels(ticks)
        ax.set_yticklabels(ticks)
        ax.set(xlabel=labels[1], ylabel=labels[0])
        ax.tick_params(length=0)
        ax.spines[:].set_visible(False)
    return annotate(
        fig,
        title=title,
        unit="nombre de produits",
        subtitle="gris, même note ; orange, note changée",
        source=SOURCE,
        note=note,
    )


def scatter(
    products: pd.DataFrame,
    x: str,
    y: str,
    *,
    title: str,
    units: tuple[str, str],
    chosen: pd.DataFrame | None = None,
) -> Any:
    """Un nuage de produits ; ceux de `chosen` sont en couleur et nommés.

    >>> t = pd.DataFrame({"nom": ["x"], "sucres_100g": [3.0], "fibres_100g": [5.0]})
    >>> len(scatter(t, "sucres_100g", "fibres_100g", title="Essai", units=("sucres (g)", "fibres (g)"), chosen=t).axes)
    1
    """
    fig, ax = figure(height=4.6)
    with style():
        ax.plot(products[x], products[y], "o", color="#b9b7b2", markersize=5, label="les autres produits")
        if chosen is not None:
            ax.plot(
                chosen[x],
                chosen[y],
                "D",
                color=PALETTE["violet"],
                markersize=8,
                label="en tête de votre classement",
            )
            best = chosen.iloc[0]
            words = f"1. {str(best['nom'])[:40]}"
            ax.annotate(
                words, (best[x], best[y]), (9, 7), textcoords="offset points", color=PALETTE["violet"]
            )
            ax.legend(loc="upper right")
        ax.set(xlabel=units[0], ylabel=units[1], xlim=(0, None), ylim=(0, None))
        french_axis(ax.xaxis)
        french_axis(ax.yaxis)
    return annotate(fig, title=title, unit="g pour 100 g", source=SOURCE, date="relevés de 2014 à 2026")


def packing_map(near: pd.DataFrame, outlines: Any, *, title: str, around: str = "Poitiers") -> Any:
    """La carte des communes d'emballage : un cercle par commune, d'aire proportionnelle aux produits.

    `near` : résultat de `nearby` ; `outlines` : contours des départements. Les cercles viennent de `dk.maps.symbols`.
    """
    import geopandas as gpd

    from datakit.maps.draw import symbols

    grouped = near.groupby(["commune", "departement", "longitude", "latitude"], as_index=False)
    places = grouped.agg(produits=("code_barres", "nunique"))
    spots = gpd.GeoDataFrame(
        places, geometry=gpd.points_from_xy(places["longitude"], places["latitude"]), crs=4326
    )
    spots = spots.sort_values(["departement", "produits"], key=_vienne_first).to_crs(2154)
    west, south, east, north = spots.buffer(12000).total_bounds
    ground = outlines.to_crs(2154).clip((west, south, east + 28000, north)).assign(produits=0)
    fig = symbols(
        pd.concat([ground, spots])[["produits", "geometry"]],
        "produits",
        title=title,
        unit="produits",
        source=SOURCE,
        date="relevés de 2014 à 2026",
        note=LIMITS.split(". ")[0] + ".",
        largest=16,
    )
    _name_places(fig.axes[0], spots, around)
    return fig


def _name_places(ax: Any, spots: Any, around: str) -> None:
    """Nomme les communes, la Vienne et les plus grandes d'abord : mieux vaut un nom absent qu'illisible."""
    import geopandas as gpd

    star = gpd.GeoSeries(gpd.points_from_xy(*[[v] for v in locate(around)]), crs=4326).to_crs(2154).iloc[0]
    with style():
        ax.plot([star.x], [star.y], "*", color=PALETTE["orange"], markersize=15, zorder=9)
        _label(ax, star, around, fontweight="bold")
        taken = [(star.x, star.y)]
        for row in spots.itertuples():
            x, y = row.geometry.x, row.geometry.y
            if all(abs(x - a) > 38000 or abs(y - b) > 5500 for a, b in taken):
                _label(ax, row.geometry, str(row.commune)[:40], fontsize=8.5)
                taken.append((x, y))


def _label(ax: Any, spot: Any, words: str, **look: Any) -> None:
    ax.annotate(words, (spot.x, spot.y), (12, -3), textcoords="offset points", zorder=10, **look)


def _vienne_first(column: pd.Series) -> pd.Series:
    return column != "86" if column.name == "departement" else -column
