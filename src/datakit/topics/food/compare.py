"""Comparer des produits sur ce qui compte pour soi : des poids choisis, un classement qui s'explique."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.text import quote
from datakit.topics.food.products import needs

_SCALES = {"nutriscore": "abcde", "ecoscore": ("a+", "a", "b", "c", "d", "e", "f")}


def compare(products: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """Classe des produits selon des poids : négatif, « le moins possible » ; positif, « le plus possible ».

    Chaque critère est ramené entre 0 (le pire des produits comparés) et 1 (le meilleur), puis pondéré par la
    valeur absolue du poids. Rend `products`, du meilleur au moins bon, avec une colonne de points par critère
    (`points sucres_100g`…), l'`indice` de 0 à 100 et le `rang`. Un produit dont un critère manque n'est ni
    deviné ni classé : il vient à la fin, `rang` et `indice` vides, `manque` dit pourquoi.
    Une note a–e compte comme un nombre (a = 0). L'indice dépend des produits comparés : ce n'est pas une note.

    >>> t = pd.DataFrame({"nom": ["x", "y"], "sucres_100g": [30.0, 5.0], "fibres_100g": [9.0, 2.0]})
    >>> compare(t, {"sucres_100g": -1})["nom"].tolist(), compare(t, {"sucres_100g": -1, "fibres_100g": 2})["nom"].tolist()
    (['y', 'x'], ['x', 'y'])
    """
    points = _points(products, weights)
    out = products.assign(**points)
    out["indice"] = points.sum(axis=1, skipna=False)
    out["rang"] = out["indice"].round(9).rank(ascending=False, method="min").astype("Int64")
    empty = points.isna().rename(columns=lambda column: column.removeprefix("points "))
    out["manque"] = [", ".join(empty.columns[row]) for row in empty.to_numpy()]
    order = ["rang", "nom"] if "nom" in out else ["rang"]
    return out.sort_values(order, na_position="last").reset_index(drop=True)


def _points(products: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """Les points de chaque produit, critère par critère ; vides là où la fiche l'est."""
    _check(products, weights)
    points, total = {}, sum(abs(w) for w in weights.values())
    for column, weight in weights.items():
        values = _numbers(products[column], column)
        lowest, highest = values.min(), values.max()
        spread = (values - lowest) / (highest - lowest) if highest > lowest else values * 0 + 1
        good = spread if weight > 0 or highest == lowest else 1 - spread
        points[f"points {column}"] = 100 * good * abs(weight) / total
    return pd.DataFrame(points)


def _numbers(column: pd.Series, name: str) -> pd.Series:
    if name in _SCALES:
        return column.map({grade: i for i, grade in enumerate(_SCALES[name])}).astype("float64")
    return pd.to_numeric(column, errors="coerce").astype("float64")


def _check(products: pd.DataFrame, weights: Mapping[str, float]) -> None:
    if products.empty:
        raise InvalidArgument(
            "Il n’y a aucun produit à comparer.", "au moins une ligne.", "Élargissez la recherche."
        )
    if not weights or not any(weights.values()):
        such = 'au moins un critère, par exemple {"sucres_100g": -2}.'
        raise InvalidArgument("Aucun poids n’est donné.", such, "Dites ce qui compte.")
    for column, weight in weights.items():
        needs(products, column, f"critère {quote(column)}")
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or weight != weight:
            fact = f"Le poids de {quote(column)} n’est pas un nombre."
            such = "un nombre négatif (le moins possible) ou positif (le plus possible)."
            raise InvalidArgument(fact, such, "Corrigez ce poids.")


def two_podiums(answer: Any, products: pd.DataFrame) -> list[str]:
    """Juge deux jeux de poids : ils ne doivent pas mettre le même produit en tête.

    >>> t = pd.DataFrame({"nom": ["x", "y"], "sucres_100g": [30.0, 5.0], "fibres_100g": [9.0, 2.0]})
    >>> two_podiums([{"sucres_100g": -1}, {"fibres_100g": 1}], t)
    []
    >>> two_podiums([{"sucres_100g": -1}, {"sucres_100g": -2}], t)[0][:49]
    'Ces deux jeux de poids mettent le même produit en'
    """
    several = isinstance(answer, (list, tuple)) and all(isinstance(w, Mapping) and w for w in answer)
    if several and len(answer) == 1:
        return ["Il n’y a qu’un jeu de poids : ajoutez-en un second à comparer."]
    if not several or len(answer) != 2:
        return ["On attend une liste de deux dictionnaires de poids."]
    try:
        totals = [_points(products, weights).sum(axis=1, skipna=False).round(9) for weights in answer]
    except InvalidArgument as problem:
        return [f"{problem.fact} {problem.expected}"]
    first, other = (set(total.index[total == total.max()]) for total in totals)
    if first & other:
        return [
            "Ces deux jeux de poids mettent le même produit en tête. Changez un signe, ou un autre critère."
        ]
    return []
