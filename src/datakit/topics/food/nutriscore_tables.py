"""Les barèmes du Nutri-Score, version par version et famille par famille.

Sources : Santé publique France, règlement d'usage du logo « Nutri-Score », annexe 1 (arrêté du 31 octobre 2017,
version de 2017 révisée en 2019 et 2021) ; rapports du comité scientifique du Nutri-Score, « Update of the
Nutri-Score algorithm », 2022 (aliments) et 2023 (boissons), appliqués en France depuis mars 2025. Les seuils ont
été relus un à un contre le code public d'Open Food Facts (`lib/ProductOpener/Nutriscore.pm`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from datakit.errors import InvalidArgument
from datakit.text import listing, normalise, quote

FAMILIES = ("aliment", "boisson", "eau", "fromage", "matière grasse", "viande rouge")
VERSIONS = (2017, 2023)
UNITS = {
    "énergie": "kJ", "énergie des saturés": "kJ", "sucres": "g", "saturés": "g", "saturés / graisses": "%",
    "sodium": "mg", "sel": "g", "édulcorants": "", "fruits et légumes": "%", "fibres": "g", "protéines": "g",
}  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """Un barème : on gagne un point par seuil dépassé (atteint, pour le rapport saturés / graisses).

    `bad` et `good` : seuils par composante ; `limit` : à partir de tant de points défavorables les protéines ne
    comptent plus (`None` : elles comptent toujours) ; `rescued` : points de fruits qui les rétablissent (2017) ;
    `protein_cap` : plafond (viande rouge, 2023) ; `grades` : dernier score de A, B, C et D.
    """

    bad: Mapping[str, tuple[float, ...]]
    good: Mapping[str, tuple[float, ...]]
    grades: tuple[float, float, float, float]
    limit: int | None = 11
    rescued: int | None = None
    protein_cap: int | None = None

    @property
    def thresholds(self) -> dict[str, tuple[float, ...]]:
        """Tous les seuils, défavorables puis favorables."""
        return {**self.bad, **self.good}

    def points(self, component: str, value: float) -> int:
        """Les points d'une composante pour une valeur."""
        reached = (
            value >= t if component == "saturés / graisses" else value > t for t in self.thresholds[component]
        )
        found = sum(reached)
        return min(found, self.protein_cap) if component == "protéines" and self.protein_cap else found

    def levels(self, component: str) -> tuple[int, ...]:
        """Tous les nombres de points qu'une composante inconnue peut valoir."""
        edges = self.thresholds[component]
        return tuple(sorted({0, *(self.points(component, edge + 0.01) for edge in edges)}))

    def letter(self, score: int) -> str:
        """La note (a à e) d'un score."""
        return next((g for g, last in zip("abcd", self.grades, strict=True) if score <= last), "e")


_TENTHS = (10, 16, 22, 28, 34, 40, 46, 52, 58, 64)
_SATURATED = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
_ENERGY = (335, 670, 1005, 1340, 1675, 2010, 2345, 2680, 3015, 3350)
_NONE = float("-inf")

_FOOD_2017 = Scale(
    bad={
        "énergie": _ENERGY,
        "sucres": (4.5, 9, 13.5, 18, 22.5, 27, 31, 36, 40, 45),
        "saturés": _SATURATED,
        "sodium": (90, 180, 270, 360, 450, 540, 630, 720, 810, 900),
    },
    good={
        "fruits et légumes": (40, 60, 80, 80, 80),
        "fibres": (0.9, 1.9, 2.8, 3.7, 4.7),
        "protéines": (1.6, 3.2, 4.8, 6.4, 8.0),
    },
    grades=(-1, 2, 10, 18),
    rescued=5,
)
_DRINK_2017 = Scale(
    bad={
        **_FOOD_2017.bad,
        "énergie": (0, 30, 60, 90, 120, 150, 180, 210, 240, 270),
        "sucres": (0, 1.5, 3, 4.5, 6, 7.5, 9, 10.5, 12, 13.5),
    },
    good={**_FOOD_2017.good, "fruits et légumes": (40, 40, 60, 60, 80, 80, 80, 80, 80, 80)},
    grades=(_NONE, 1, 5, 9),
    rescued=10,
)
_FAT_2017 = replace(
    _FOOD_2017,
    bad={
        "énergie": _ENERGY,
        "sucres": _FOOD_2017.bad["sucres"],
        "saturés / graisses": _TENTHS,
        "sodium": _FOOD_2017.bad["sodium"],
    },
)
_FOOD_2023 = Scale(
    bad={
        "énergie": _ENERGY,
        "sucres": (3.4, 6.8, 10, 14, 17, 20, 24, 27, 31, 34, 37, 41, 44, 48, 51),
        "saturés": _SATURATED,
        "sel": tuple(round(0.2 * i, 1) for i in range(1, 21)),
    },
    good={
        "fruits et légumes": (40, 60, 80, 80, 80),
        "fibres": (3.0, 4.1, 5.2, 6.3, 7.4),
        "protéines": (2.4, 4.8, 7.2, 9.6, 12, 14, 17),
    },
    grades=(0, 2, 10, 18),
)
_DRINK_2023 = Scale(
    bad={
        "énergie": (30, 90, 150, 210, 240, 270, 300, 330, 360, 390),
        "sucres": (0.5, 2, 3.5, 5, 6, 7, 8, 9, 10, 11),
        "saturés": _SATURATED,
        "sel": _FOOD_2023.bad["sel"],
        "édulcorants": (0, 0, 0, 0),
    },
    good={
        "fruits et légumes": (40, 40, 60, 60, 80, 80),
        "fibres": _FOOD_2023.good["fibres"],
        "protéines": (1.2, 1.5, 1.8, 2.1, 2.4, 2.7, 3.0),
    },
    grades=(_NONE, 2, 6, 9),
    limit=None,
)
_FAT_2023 = Scale(
    bad={
        "énergie des saturés": (120, 240, 360, 480, 600, 720, 840, 960, 1080, 1200),
        "sucres": _FOOD_2023.bad["sucres"],
        "saturés / graisses": _TENTHS,
        "sel": _FOOD_2023.bad["sel"],
    },
    good=_FOOD_2023.good,
    grades=(-6, 2, 10, 18),
    limit=7,
)
SCALES: dict[tuple[int, str], Scale] = {
    (2017, "aliment"): _FOOD_2017,
    (2017, "viande rouge"): _FOOD_2017,
    (2017, "boisson"): _DRINK_2017,
    (2017, "fromage"): replace(_FOOD_2017, limit=None),
    (2017, "matière grasse"): _FAT_2017,
    (2023, "aliment"): _FOOD_2023,
    (2023, "viande rouge"): replace(_FOOD_2023, protein_cap=2),
    (2023, "boisson"): _DRINK_2023,
    (2023, "fromage"): replace(_FOOD_2023, limit=None),
    (2023, "matière grasse"): _FAT_2023,
}

_DRINKS = {"sodas et boissons sucrées", "jus de fruits"}
_POULTRY = re.compile(r"\b(poulets?|dindes?|dindonneau|volailles?|canards?|pintades?|lapins?|chapon|oie)\b")
_RED = re.compile(
    r"\b(boeufs?|porcs?|veaux?|agneaux?|jambons?|lardons?|saucissons?|chorizo|bacon|cheval|sanglier)\b"
)
_FLAVOUR = re.compile(r"arom|citron|fruit|menthe|peche|gout|saveur|fraise|orange|pomme|the\b|zest")
_NUTS = re.compile(
    r"\b(noix|noisettes?|amandes?|cacahuetes?|cajou|pistaches?|graines?|sesame|arachides?|tahin)\b"
)


def families(product: Mapping[str, Any], version: int) -> tuple[str, ...]:
    """Les familles de calcul possibles d'un produit, d'après sa `categorie` et son `nom` ; vide si on ne sait pas.

    Le lait et les boissons végétales sont des aliments en 2017 et des boissons en 2023 ; les fruits à coque
    et les graines passent en 2023 avec les matières grasses.

    >>> families({"categorie": "laits", "nom": "Lait"}, 2017), families({"categorie": "laits", "nom": "Lait"}, 2023)
    (('aliment',), ('boisson',))
    """
    category, name = _text(product, "categorie"), normalise(_text(product, "nom"))
    new = version == 2023
    if not category:
        return ()
    if category in _DRINKS:
        return ("boisson",)
    if category == "fromages":
        return ("fromage",)
    if category in ("laits", "boissons végétales"):
        return ("boisson",) if new else ("aliment",)
    if category == "eaux":
        sweet = (product.get("sucres_100g") or 0) > 0
        return ("boisson",) if sweet or _FLAVOUR.search(name) else ("eau",)
    if category == "beurres, huiles et crèmes":
        return ("matière grasse",)
    if category == "poudres cacaotées et boissons chaudes":
        return ("aliment", "boisson")
    if new and category in ("viandes et volailles", "charcuteries"):
        if _POULTRY.search(name):
            return ("aliment",)
        return ("viande rouge",) if _RED.search(name) else ("viande rouge", "aliment")
    mixed = new and category in ("fruits et légumes", "chips et apéritifs", "pâtes à tartiner")
    return ("aliment", "matière grasse") if mixed and _NUTS.search(name) else ("aliment",)


def check(version: object, family: str | None) -> None:
    """Lève `InvalidArgument` si la version ou la famille n'existe pas."""
    if version not in VERSIONS:
        raise InvalidArgument(
            f"Il n’y a pas de Nutri-Score {version}.",
            "version=2017 ou version=2023.",
            "Choisissez l’une des deux.",
        )
    if family is not None and family not in FAMILIES:
        raise InvalidArgument(
            f"{quote(family)} n’est pas une famille du Nutri-Score.",
            f"L’une de : {listing(map(quote, FAMILIES), 'ou')}.",
            "Corrigez l’argument family.",
        )


def _text(product: Mapping[str, Any], key: str) -> str:
    value = product.get(key)
    return value if isinstance(value, str) else ""
