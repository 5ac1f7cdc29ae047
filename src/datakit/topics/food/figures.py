"""Les figures de l'atelier : remplissage, notes déplacées, produits comparés, lieux d'emballage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit.colour import PALETTE
from datakit.figtext import annotate
from datakit.text import NNBSP, percent, plural
from datakit.theme import figure, french_axis, style
from datakit.topics.food.nearby import LIMITS

SOURCE = "contributeurs d’Open Food Facts, licence ODbL"
_GREY = "#767674"


def filling(parts: Mapping[str, pd.DataFrame], fields: Sequence[str], *, title: str, date: str = "") -> Any:
    """Un trait par champ, un point par table : la part de fiches remplies (tables de `completeness`).

    >>> vide = pd.DataFrame({"champ": ["nom"], "part": [0.5]})
    >>> filling({"a": vide, "b": vide}, ["nom"], title="Essai").axes[0].get_xlim()[0]
    0.0
    """
    shares = {name: table.set_index("champ")["part"].reindex(fields) for name, table in parts.items()}
    fig, ax = figure(height=1.6 + 0.34 * len(fields))
    with style():
        rows = np.arange(len(fields))[::-1]
        both = pd.DataFrame(shares)
        ax.hlines(rows, both.min(axis=1), both.max(axis=1), color="#c9c7c2", linewidth=3, zorder=1)
        for (name, share), colour, mark in zip(shares.items(), ("vert", "orange"), ("o", "s"), strict=False):
            ax.plot(share, rows, mark, color=PALETTE[colour], markersize=8, label=name)
        ax.set_yticks(rows, [f.replace("_100g", "").replace("_", " ") for f in fields])
        ax.set_xlim(0, 1.04)
        ax.tick_params(axis="y", length=0)
        ax.xaxis.set_major_formatter(lambda x, _: percent(x, 0))
        ax.legend(loc="lower right")
    return annotate(fig, title=title, unit="% des fiches où le champ est rempli", source=SOURCE, date=date)


def shift(before: pd.Series, after: pd.Series, *, title: str, labels: tuple[str, str], note: str = "") -> Any:
    """Un damier des notes : en ligne la note d'avant, en colonne celle d'après ; chaque case dit combien de produits.

    >>> fig = shift(pd.Series(["a", "b"]), pd.Series(["a", "c"]), title="Essai", labels=("2017", "2023"))
    >>> sorted(t.get_text() for t in fig.axes[0].texts)
    ['1', '1']
    """
    grades = list("abcde")
    counts = pd.crosstab(before, after).reindex(index=grades, columns=grades, fill_value=0)
    fig, ax = figure(width=6.2, height=4.9)
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
            for rank, (a, b) in enumerate(zip(chosen[x], chosen[y], strict=True), 1):
                spot = (8, 10 if rank % 2 else -14)
                ax.annotate(
                    str(rank),
                    (a, b),
                    spot,
                    textcoords="offset points",
                    color=PALETTE["violet"],
                    fontweight="bold",
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
    from datakit.topics.food.nearby import locate

    places = near.groupby(["commune", "longitude", "latitude"], as_index=False).agg(
        produits=("code_barres", "nunique")
    )
    points = gpd.GeoDataFrame(
        places, geometry=gpd.points_from_xy(places["longitude"], places["latitude"]), crs=4326
    )
    fig, ax = figure(height=6.2)
    background = outlines.to_crs(2154)
    spots = points.to_crs(2154)
    centre = gpd.GeoSeries(gpd.points_from_xy(*[[v] for v in locate(around)]), crs=4326).to_crs(2154).iloc[0]
    with style():
        background.plot(ax=ax, color="#f4f2ee", edgecolor="#b9b7b1", linewidth=0.8, zorder=0)
        symbols(spots, "produits", title=title, unit="produits", source=SOURCE, ax=ax, largest=16)
        ax.plot([centre.x], [centre.y], "*", color=PALETTE["orange"], markersize=15)
        ax.annotate(around, (centre.x, centre.y), (8, 6), textcoords="offset points", fontweight="bold")
        for row in spots.itertuples():
            ax.annotate(
                str(row.commune)[:40],
                (row.geometry.x, row.geometry.y),
                (9, -4),
                textcoords="offset points",
                fontsize=8.5,
            )
        west, south, east, north = spots.total_bounds
        ax.set(xlim=(west - 12000, east + 45000), ylim=(south - 12000, north + 12000))
    said = plural(len(near["code_barres"].unique()), "produit")
    note = LIMITS.replace(NNBSP, " ").split(". ")[0] + "."
    return annotate(
        fig,
        title=title,
        unit=f"produits emballés ({said})",
        source=SOURCE,
        note=note,
        date="relevés de 2014 à 2026",
    )
