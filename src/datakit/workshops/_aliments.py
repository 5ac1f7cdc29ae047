"""Ce que les exercices de l'atelier 08 attendent, calculé à partir des tables livrées."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from datakit.data.load import load
from datakit.text import NBSP, listing, number, quote
from datakit.topics import food
from datakit.topics.food.quality import atwater

CODE = "3198172000120"  # des pétales de maïs de l'extrait, fiche complète
NEEDED = ["energie_kcal_100g", "acides_gras_satures_100g", "sucres_100g", "sel_100g", "proteines_100g"]


@lru_cache(maxsize=1)
def cereals() -> pd.DataFrame:
    """Les céréales dont la note imprimée et toutes les valeurs utiles sont connues."""
    frame = load("openfoodfacts")
    kept = frame[frame["categorie"] == "céréales de petit-déjeuner"]
    return kept.dropna(subset=[*NEEDED, "fibres_100g", "matieres_grasses_100g", "nutriscore"]).reset_index(
        drop=True
    )


@lru_cache(maxsize=2)
def moved(fruits: float = 0) -> pd.DataFrame:
    """La note de chaque céréale dans les deux versions, à part de fruits supposée."""
    notes = {
        v: [food.nutriscore(r, version=v, fruits=fruits).grade for _, r in cereals().iterrows()]
        for v in (2017, 2023)
    }
    return pd.DataFrame({"imprimée": cereals()["nutriscore"], "2017": notes[2017], "2023": notes[2023]})


def points(version: int) -> dict[str, int]:
    """Les points de chaque composante des pétales de maïs."""
    branch = food.nutriscore(food.product(CODE), version=version, fruits=0).branches[0]
    return {name: found[0] for name, found in branch.points.items()}


def first(weights: dict[str, float]) -> str:
    """Le code de la céréale que des poids mettent en tête."""
    return str(food.compare(cereals(), weights).iloc[0]["code_barres"])


def computable(optional: bool = False, category: bool = True) -> float:
    """La part des fiches non triées, en %, qui ont de quoi calculer un Nutri-Score."""
    raw = load("openfoodfacts_non_trie")
    fields = NEEDED + (["categories_texte"] if category else []) + (["fibres_100g"] if optional else [])
    return float(100 * raw[fields].notna().all(axis=1).mean())


def tofu() -> float:
    """L'énergie que les nutriments de la salade de tofu annoncent, en kcal."""
    sales = load("openfoodfacts_sales")
    return float(atwater(sales[sales["nom"] == "salade de tofu au curry"]).iloc[0])


def three_rows(answer: Any) -> Any:
    """Trois lignes fautives, chacune d'une règle différente."""
    found = food.problems(load("openfoodfacts_sales"))
    if not isinstance(answer, dict) or not all(isinstance(v, str) for v in answer.values()):
        return ['On attend un dictionnaire `{ligne: règle}`, comme `{0: "sucres-glucides"}`.']
    known = set(zip(found["ligne"], found["règle"], strict=True))
    wrong = [
        f"la ligne {line} n’enfreint pas {quote(rule)}"
        for line, rule in answer.items()
        if (line, rule) not in known
    ]
    if wrong:
        return [f"Relisez{NBSP}: {listing(wrong)}."]
    if len(answer) < 3:
        return [f"Il y en a {number(len(answer))}{NBSP}; il en faut trois."]
    if len(set(answer.values())) < 3:
        return ["Les trois lignes sont bien fautives, mais cherchez trois règles différentes."]
    return []


def two_podiums(answer: Any) -> Any:
    """Deux jeux de poids qui ne mettent pas la même céréale en tête."""
    if (
        not isinstance(answer, (list, tuple))
        or len(answer) != 2
        or not all(isinstance(w, dict) and w for w in answer)
    ):
        return ["On attend une liste de deux dictionnaires de poids."]
    leaders = [first(weights) for weights in answer]
    if leaders[0] == leaders[1]:
        return [
            "Ces deux jeux de poids mettent le même produit en tête. Changez un signe, ou un autre critère."
        ]
    return []
