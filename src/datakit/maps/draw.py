"""Dessiner une carte honnête : aplats pour un ratio, cercles pour un stock."""

from __future__ import annotations

from typing import Any

import numpy as np

from datakit.errors import InvalidArgument
from datakit.figtext import annotate
from datakit.maps import furniture
from datakit.maps.classify import Classes, as_numbers, classes
from datakit.maps.project import suited
from datakit.maps.ramps import colours_for
from datakit.text import NBSP, did_you_mean, listing, number, quote

LARGEST = 30.0  # rayon en points du plus grand cercle
_GROUND = "#f1efea"


def column_values(gdf: Any, column: str) -> np.ndarray:
    """La colonne en nombres, infinis compris comme manquants ; lève `InvalidArgument` si elle n'existe pas."""
    if column not in gdf.columns:
        raise InvalidArgument(
            f"La colonne {quote(column)} n’est pas dans la table.",
            f"une colonne parmi {listing(c for c in gdf.columns if c != gdf.geometry.name)}.",
            did_you_mean(column, gdf.columns),
        )
    values = as_numbers(gdf[column])
    return np.where(np.isfinite(values), values, np.nan)


def check_kind(kind: str, column: str) -> None:
    """Refuse de peindre un stock en aplats, et dit pourquoi."""
    if kind == "ratio":
        return
    if kind != "stock":
        raise InvalidArgument(
            f"kind vaut {kind!r}.",
            "kind='stock' pour ce qui se compte et s’additionne (habitants, places), "
            "kind='ratio' pour ce qui se rapporte à autre chose (habitants par km², part en %).",
        )
    raise InvalidArgument(
        f"{quote(column)} est un stock{NBSP}: des unités que l’on compte et que l’on additionne. Peint en aplat, "
        "un territoire étendu semblerait peser plus qu’un petit, à effectif égal.",
        "des cercles proportionnels, ou un ratio avec son dénominateur.",
        f"dk.maps.symbols(contours, {column!r}, …), ou divisez d’abord : "
        f"contours['densite'] = contours[{column!r}] / contours['superficie_km2'].",
    )


def resolve(gdf: Any, column: str, given: Any) -> tuple[Classes, np.ndarray]:
    """Le découpage, calculé au besoin, et le rang de classe de chaque ligne (-1 : manquante)."""
    values = column_values(gdf, column)
    made = given if isinstance(given, Classes) else classes(values, given or "quantiles")
    return made, made.assign(values)


def _canvas(gdf: Any, ax: Any) -> tuple[Any, Any]:
    from datakit.theme import figure

    if ax is not None:
        return ax.figure, ax
    width, height = furniture.fit_size(gdf.total_bounds)
    return figure(width=width, height=height)


def _write(fig: Any, ax: Any, own: bool, **words: str) -> Any:
    """Titre, unité, source : sur la figure si elle est à nous, autour de l'axe s'il y en a plusieurs."""
    if own:
        return annotate(fig, **words)
    ax.set_title(words["title"], loc="left", fontsize=11, fontweight="bold")
    foot = f"Source{NBSP}: {words['source']}" + (f", {words['date']}" if words["date"] else "")
    note = f"{words['note']}\n" if words.get("note") else ""
    ax.text(0, -0.09, f"{note}{foot}", transform=ax.transAxes, fontsize=7.5, color="#5c5c5a", va="top")
    return fig


def choropleth(
    gdf: Any,
    column: str,
    *,
    classes: Classes | str | None,
    title: str,
    unit: str,
    source: str,
    kind: str,
    date: str = "",
    ramp: Any = "sequential",
    middle: float | None = None,
    note: str = "",
    ax: Any = None,
    legend_histogram: bool = False,
    north: bool = False,
) -> Any:
    """Une carte en aplats de couleur, un dégradé par classe. Renvoie la Figure.

    `classes` : un `Classes` ou une méthode. `kind` : « ratio » ; un « stock » est refusé. `middle` : le milieu
    d'une palette divergente. Manques hachurés ; degrés projetés (Lambert-93 en France, Equal Earth ailleurs).

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"taux": [1.0, 2, None]}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(3)])
    >>> fig = choropleth(carres, "taux", classes="quantiles", title="A", unit="%", source="b", kind="ratio")
    >>> [t.get_text() for t in fig.axes[0].get_legend().get_texts()]
    ['[1,5\u202f; 2,0]', '[1,0\u202f; 1,5[', 'donnée manquante (1)']
    """
    check_kind(kind, column)
    gdf = suited(gdf)
    made, codes = resolve(gdf, column, classes)
    colours = colours_for(ramp, made.k, made.breaks, middle)
    fig, axis = _canvas(gdf, ax)
    _paint(axis, gdf, codes, colours)
    _legends(axis, made, colours, unit, int((codes < 0).sum()), legend_histogram)
    _finish(axis, gdf, north, kind=kind, column=column, middle=middle)
    subtitle = "" if middle is None else f"les deux teintes se séparent à {number(middle)}"
    words = {"title": title, "unit": unit, "source": source, "date": date, "note": note}
    return _write(fig, axis, ax is None, **words, subtitle=subtitle)


def _paint(ax: Any, gdf: Any, codes: np.ndarray, colours: list[str]) -> None:
    known = codes >= 0
    if known.any():
        thin = 0.4 if len(gdf) < 3000 else 0.0
        fills = np.array(colours)[codes[known]]
        gdf[known].plot(ax=ax, color=fills, edgecolor=furniture.EDGE, linewidth=thin, zorder=2)
    if not known.all():
        furniture.hatched(gdf[~known], ax)


def _legends(ax: Any, made: Classes, colours: list[str], unit: str, missing: int, histogram: bool) -> None:
    furniture.legend(ax, list(zip(made.labels, colours, strict=True)), unit, missing)
    if histogram and made.k:
        furniture.histogram_legend(ax, made, colours)


def _finish(ax: Any, gdf: Any, north: bool, **record: Any) -> None:
    """Ce que toute carte porte, et ce que la relecture a besoin de savoir d'elle."""
    furniture.tidy(ax)
    if _punctual(gdf):
        ax.margins(0.12)  # sans quoi les cercles du bord seraient coupés
    furniture.scale_bar(ax, gdf.crs)
    if north:
        furniture.north_arrow(ax, gdf.crs)
    ax._datakit_map = {**record, "crs": gdf.crs, "gdf": gdf}


def symbols(
    gdf: Any,
    column: str,
    *,
    title: str,
    unit: str,
    source: str,
    date: str = "",
    color: str = "#0072b2",
    largest: float = LARGEST,
    note: str = "",
    label: str = "",
    ax: Any = None,
    north: bool = False,
) -> Any:
    """Des cercles dont l'aire est proportionnelle à la valeur. Renvoie la Figure, ou refuse une valeur négative.

    Le plus grand a `largest` points de rayon, les petits sont par-dessus ; zéro n'a pas de cercle.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"n": [10, 40]}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(2)])
    >>> fig = symbols(carres, "n", title="Essai", unit="places", source="essai")
    >>> sizes = fig.axes[0].collections[-1].get_sizes()
    >>> round(float(sizes[0] / sizes[1]), 6)
    4.0
    """
    gdf = suited(gdf)
    values = column_values(gdf, column)
    _check_positive(values, column)
    fig, axis = _canvas(gdf, ax)
    missing = np.isnan(values)
    _ground(axis, gdf, missing)
    _circles(axis, gdf, values, color, largest)
    if label:
        _name_largest(axis, gdf, values, label)
    _circle_legend(axis, values[~missing], unit, largest, int(missing.sum()))
    _finish(axis, gdf, north, kind="stock", column=column, middle=None)
    words = {"title": title, "unit": unit, "source": source, "date": date, "note": note}
    return _write(fig, axis, ax is None, **words, subtitle="aire des cercles proportionnelle au nombre")


def _ground(ax: Any, gdf: Any, missing: np.ndarray) -> None:
    if not missing.all() and not _punctual(gdf):
        gdf[~missing].plot(ax=ax, color=_GROUND, edgecolor="#b9b7b1", linewidth=0.5, zorder=1)
    if missing.any():
        furniture.hatched(gdf[missing], ax)


def _check_positive(values: np.ndarray, column: str) -> None:
    if (values < 0).any():
        raise InvalidArgument(
            f"{quote(column)} a des valeurs négatives ({number(np.nanmin(values))}).",
            "des valeurs positives ou nulles : l’aire d’un cercle ne peut pas être négative.",
            "pour une évolution, rapportez-la à la valeur de départ et dessinez un ratio avec choropleth.",
        )


def _circle_legend(ax: Any, known: np.ndarray, unit: str, largest: float, missing: int) -> None:
    top = float(known.max(initial=0.0))
    whole = bool(np.all(known % 1 == 0))  # des unités entières : pas de cercle « 0,2 » en légende
    marks = [mark for mark in _round_values(top) if mark >= 1 or not whole]
    furniture.circle_legend(ax, marks, [largest * (m / top) ** 0.5 for m in marks], unit, missing)


def _circles(ax: Any, gdf: Any, values: np.ndarray, color: str, largest: float) -> None:
    drawn = np.flatnonzero(values > 0)
    drawn = drawn[np.argsort(-values[drawn], kind="stable")]
    if not len(drawn):
        return
    points = gdf.geometry.iloc[drawn].representative_point()
    sizes = (2 * largest) ** 2 * values[drawn] / values[drawn].max()
    ax.scatter(
        points.x, points.y, s=sizes, color=color, alpha=0.8, edgecolor="white", linewidth=0.6, zorder=3
    )


def _punctual(gdf: Any) -> bool:
    return bool((gdf.geom_type == "Point").all())


def _name_largest(ax: Any, gdf: Any, values: np.ndarray, label: str) -> None:
    from matplotlib.patheffects import withStroke

    largest = gdf.iloc[np.argsort(-np.nan_to_num(values), kind="stable")[:5]]
    places = largest.geometry.representative_point()
    halo = [withStroke(linewidth=2.5, foreground="white")]
    for rank, i in enumerate(
        np.argsort(places.y.to_numpy())
    ):  # un nom dessus, un dessous : deux voisins se lisent
        ax.annotate(str(largest[label].iloc[i]), (places.x.iloc[i], places.y.iloc[i]), (0, 6 if rank % 2 else -6),
                    textcoords="offset points", ha="center", va="center", fontsize=7.5, color="#1d1d1b",
                    path_effects=halo, zorder=4)  # fmt: skip


def _round_values(top: float) -> list[float]:
    """Trois valeurs rondes pour la légende, la plus grande proche du plus grand cercle."""
    if top <= 0:
        return []
    first = furniture.nice_below(top)
    return [first, furniture.nice_below(first / 3), furniture.nice_below(first / 12)]
