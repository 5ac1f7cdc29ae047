"""Comparer des produits sur ce qui compte pour soi : des poids choisis, un classement qui s'explique."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.text import did_you_mean, quote

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
    _check(products, weights)
    points, missing = {}, pd.Series("", index=products.index)
    total = sum(abs(w) for w in weights.values())
    for column, weight in weights.items():
        values = _numbers(products[column], column)
        lowest, highest = values.min(), values.max()
        spread = (values - lowest) / (highest - lowest) if highest > lowest else values * 0 + 1
        good = spread if weight > 0 or highest == lowest else 1 - spread
        points[f"points {column}"] = 100 * good * abs(weight) / total
        missing = missing.where(values.notna(), missing + f"{column} ")
    out = products.assign(**points)
    out["indice"] = pd.DataFrame(points).sum(axis=1, skipna=False)
    out["rang"] = out["indice"].round(9).rank(ascending=False, method="min").astype("Int64")
    out["manque"] = missing.str.strip().str.replace(" ", ", ")
    return out.sort_values(["rang", *[c for c in ("nom",) if c in out]], na_position="last").reset_index(
        drop=True
    )


def _numbers(column: pd.Series, name: str) -> pd.Series:
    if name in _SCALES:
        return column.map({grade: i for i, grade in enumerate(_SCALES[name])}).astype("float64")
    return pd.to_numeric(column, errors="coerce").astype("float64")


def _check(products: pd.DataFrame, weights: Mapping[str, float]) -> None:
    if not weights or not any(weights.values()):
        raise InvalidArgument(
            "Aucun poids n’est donné.",
            'au moins un critère, par exemple {"sucres_100g": -2}.',
            "Dites ce qui compte.",
        )
    for column, weight in weights.items():
        if column not in products:
            raise InvalidArgument(
                f"Ces produits n’ont pas de colonne {quote(column)}.",
                did_you_mean(column, products.columns) or "une colonne de la table.",
                "Corrigez le nom du critère.",
            )
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or weight != weight:
            raise InvalidArgument(
                f"Le poids de {quote(column)} n’est pas un nombre.",
                "un nombre négatif (le moins possible) ou positif (le plus possible).",
                "Corrigez ce poids.",
            )
    if not len(products):
        raise InvalidArgument(
            "Il n’y a aucun produit à comparer.", "au moins une ligne.", "Élargissez la recherche."
        )
