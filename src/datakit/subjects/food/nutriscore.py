"""Le Nutri-Score pas à pas, et toutes les notes possibles quand une donnée manque.

Les barèmes (seuils, familles, sources) sont dans `nutriscore.json`, à côté de ce module.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product as combinations
from typing import Any

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.food.products import KJ_PER_KCAL
from figaudit.base import html
from figaudit.base.text import NBSP, listing, normalise, number, quote, words

FAMILIES = ("aliment", "boisson", "eau", "fromage", "matière grasse", "viande rouge")
_RULES = words(__file__, "nutriscore.json")
_COMPONENTS = _RULES["components"]


@dataclass(frozen=True)
class Scale:
    """Un barème : on gagne un point par seuil dépassé (atteint, pour le rapport saturés / graisses).

    `bad` et `good` : seuils par composante ; `grades` : dernier score de A, B, C et D (`None` : note impossible) ;
    `limit` : à partir de tant de points défavorables les protéines ne comptent plus (`None` : toujours comptées) ;
    `rescued` : points de fruits qui les rétablissent (2017) ; `protein_cap` : leur plafond (viande rouge, 2023).
    """

    bad: Mapping[str, list[float]]
    good: Mapping[str, list[float]]
    grades: list[float | None]
    limit: int | None = None
    rescued: int | None = None
    protein_cap: int | None = None
    like: str = ""

    @property
    def thresholds(self) -> dict[str, list[float]]:
        """Tous les seuils, défavorables puis favorables."""
        return {**self.bad, **self.good}

    def points(self, component: str, value: float) -> int:
        """Les points d'une composante pour une valeur."""
        edges = self.thresholds[component]
        found = sum(value > t or (value == t and component == "saturés / graisses") for t in edges)
        return min(found, self.protein_cap) if component == "protéines" and self.protein_cap else found

    def levels(self, component: str) -> tuple[int, ...]:
        """Tous les nombres de points qu'une composante inconnue peut valoir."""
        return tuple(sorted({0, *(self.points(component, t + 0.01) for t in self.thresholds[component])}))

    def letter(self, score: int) -> str:
        """La note (a à e) d'un score."""
        steps = zip("abcd", self.grades, strict=True)
        return next((grade for grade, last in steps if last is not None and score <= last), "e")


#: (version, famille) -> barème ; `like` reprend les valeurs d'une autre famille de la même version.
SCALES = {
    (int(version), family): Scale(**scales.get(own.get("like"), {}) | own)
    for version, scales in _RULES["scales"].items()
    for family, own in scales.items()
}


def families(product: Mapping[str, Any], version: int) -> tuple[str, ...]:
    """Les familles de calcul possibles d'un produit, d'après sa `categorie` et son `nom` ; vide si on ne sait pas.

    Le lait et les boissons végétales sont des aliments en 2017 et des boissons en 2023 ; les fruits à coque
    et les graines passent en 2023 avec les matières grasses.

    >>> families({"categorie": "laits", "nom": "Lait"}, 2017), families({"categorie": "laits", "nom": "Lait"}, 2023)
    (('aliment',), ('boisson',))
    """
    category, name = (v if isinstance(v := product.get(key), str) else "" for key in ("categorie", "nom"))
    if not category:
        return ()
    name, sweet = normalise(name), (product.get("sucres_100g") or 0) > 0
    for rule in _RULES["families"]:
        fits = category in rule["categories"] and (sweet or not rule.get("sweet"))
        if fits and re.search(rule.get("name", ""), name):
            return tuple(rule[str(version)])
    return ("aliment",)


@dataclass(frozen=True)
class Branch:
    """Le calcul dans une famille : valeurs, points possibles par composante, scores et notes possibles."""

    family: str
    scale: Scale
    values: dict[str, float | None]
    points: dict[str, tuple[int, ...]]
    scores: tuple[int, ...] = ()
    goods: tuple[int, ...] = ()
    counted: tuple[bool, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True)
class NutriScore:
    """Le résultat : `grades`, les notes possibles de la meilleure à la moins bonne (aucune s'il manque une valeur).

    `scores` : le plus bas et le plus haut possibles (`None` pour l'eau) ; `missing` : les valeurs obligatoires
    absentes ; `unknown` : ce qu'on ignore et qui change la note.
    """

    version: int
    branches: tuple[Branch, ...]
    grades: tuple[str, ...]
    scores: tuple[int, int] | None
    missing: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def grade(self) -> str | None:
        """La note, s'il n'en reste qu'une ; sinon `None`."""
        return self.grades[0] if len(self.grades) == 1 else None

    @property
    def steps(self) -> pd.DataFrame:
        """Le calcul ligne à ligne : famille, étape, valeur, unité, points, seuils."""
        rows = [row for branch in self.branches for row in _rows(branch)]
        return pd.DataFrame(rows, columns=["famille", "étape", "valeur", "unité", "points", "seuils"])

    def __str__(self) -> str:
        head = f"Nutri-Score {self.version}{NBSP}: "
        if self.missing:
            said = listing(_COMPONENTS[name]["said"] for name in self.missing)
            return f"{head}calcul impossible, il manque {said}."
        if not self.scores:
            return f"{head}A, parce que c’est de l’eau."
        text = f"{head}{listing(''.join(self.grades).upper(), 'ou')} (score {_span(self.scores)})"
        return f"{text}, car on ne connaît pas {listing(self.unknown)}." if self.unknown else f"{text}."

    def _repr_html_(self) -> str:
        if not self.branches:
            return html.tag("p", str(self))
        shown = self.steps.drop(columns=["famille"] if len(self.branches) == 1 else [])
        return html.table(shown.to_numpy().tolist(), list(shown.columns), str(self))


def nutriscore(
    product: Mapping[str, Any] | pd.Series, *, version: int = 2023, family: str | None = None,
    fruits: float | None = None, sweeteners: bool | None = None,
) -> NutriScore:  # fmt: skip
    """Calcule le Nutri-Score d'un produit (une ligne de l'extrait), pas à pas.

    `version` : 2017 ou 2023. `family` : une des `FAMILIES`, sinon déduite de la catégorie. `fruits` : part de
    fruits, légumes et légumineuses en % (jamais dans l'extrait) ; `sweeteners` : édulcorants, pour les boissons de
    2023. Ce qui reste inconnu n'est pas deviné : on garde
    **toutes** les notes possibles. L'énergie, en kcal dans l'extrait, est convertie en kJ (× 4,184).

    >>> corn = {"categorie": "céréales de petit-déjeuner", "energie_kcal_100g": 378, "matieres_grasses_100g": 0.9,
    ...         "acides_gras_satures_100g": 0.2, "sucres_100g": 8, "sel_100g": 1.13, "fibres_100g": 3,
    ...         "proteines_100g": 7}
    >>> nutriscore(corn, fruits=0).grade, nutriscore(corn).grades
    ('d', ('c', 'd'))
    >>> nutriscore(corn, version=2017, fruits=0).scores
    (3, 3)
    """
    _check(version, family)
    version = int(version)  # l’année se lit aussi dans un texte
    row = pd.Series(dict(product), dtype=object).dropna().to_dict()
    guessed = (family,) if family else families(row, version)
    possible = guessed or tuple(f for v, f in SCALES if v == version and (v == 2023 or f != "viande rouge"))
    values = _values(row, fruits, sweeteners)
    branches = tuple(_branch(f, SCALES[version, f], values) for f in possible if f != "eau")
    kept = branches if guessed else tuple(b for b in branches if not b.missing) or branches[:1]
    optional = ("fruits et légumes", "fibres", "édulcorants")
    unknown = [_COMPONENTS[c]["said"] for c in optional if any(len(b.points.get(c, ())) > 1 for b in kept)]
    if len(possible) > 1:
        unknown.append("la famille de calcul")
    missing = tuple(dict.fromkeys(name for b in kept for name in b.missing))
    scores = [] if missing else [s for b in kept for s in b.scores]
    grades = {b.scale.letter(s) for b in kept for s in b.scores} | ({"a"} if "eau" in possible else set())
    span = (min(scores), max(scores)) if scores else None
    return NutriScore(version, kept, () if missing else tuple(sorted(grades)), span, missing, tuple(unknown))


def _check(version: object, family: str | None) -> None:
    if str(version) not in _RULES["scales"]:
        raise InvalidArgument(*messages.said("nutriscore-version", version=version))
    if family is not None and family not in FAMILIES:
        families = listing(map(quote, FAMILIES), "ou")
        raise InvalidArgument(*messages.said("nutriscore-family", family=quote(family), families=families))


def _values(row: Mapping[str, Any], fruits: float | None, sweeteners: bool | None) -> dict[str, float | None]:
    """Les valeurs des composantes, arrondies à une décimale de plus que les seuils (sinon 0,9 × 400 ≠ 360)."""

    def get(name: str, factor: float = 1, digits: int = 2) -> float | None:
        return round(float(row[name]) * factor, digits) if name in row else None

    fat = get("matieres_grasses_100g")
    saturated = 0.0 if (found := get("acides_gras_satures_100g")) is None and fat == 0 else found
    known = saturated is not None and fat is not None
    if sweeteners is None and row.get("nb_additifs") == 0:
        sweeteners = False  # un édulcorant intense est un additif (E950 à E969)
    return {
        "énergie": get("energie_kcal_100g", KJ_PER_KCAL, 1),
        "énergie des saturés": None if saturated is None else round(37 * saturated, 1),
        "sucres": get("sucres_100g"),
        "saturés": saturated,
        "saturés / graisses": round(100 * saturated / (fat or saturated or 1), 1) if known else None,
        "sodium": get("sel_100g", 400, 1),
        "sel": get("sel_100g"),
        "édulcorants": None if sweeteners is None else float(sweeteners),
        "fruits et légumes": fruits,
        "fibres": get("fibres_100g"),
        "protéines": get("proteines_100g"),
    }


def _branch(family: str, scale: Scale, values: dict[str, float | None]) -> Branch:
    used = {name: values[name] for name in scale.thresholds}
    missing = tuple(n for n, v in used.items() if v is None and not _COMPONENTS[n].get("optional"))
    points = {n: scale.levels(n) if v is None else (scale.points(n, v),) for n, v in used.items()}
    if missing:
        return Branch(family, scale, used, points, missing=missing)
    found = set()
    for combo in combinations(*points.values()):
        got = dict(zip(points, combo, strict=True))
        bad, fruits = sum(got[name] for name in scale.bad), got["fruits et légumes"]
        rescued = scale.rescued is not None and fruits >= scale.rescued
        counts = scale.limit is None or bad < scale.limit or rescued  # les protéines comptent
        good = fruits + got["fibres"] + counts * got["protéines"]
        found.add((bad - good, good, counts))
    scores, goods, counted = (tuple(sorted(set(part))) for part in zip(*found, strict=True))
    return Branch(family, scale, used, points, scores, goods, counted)


def _span(values: tuple[int, ...]) -> str:
    return " à ".join(map(number, sorted({min(values), max(values)})))


def _rows(branch: Branch) -> list[list[str]]:
    scale, family = branch.scale, branch.family

    def line(name: str) -> list[str]:
        shown = "inconnu" if (value := branch.values[name]) is None else number(value)
        limits = " · ".join(dict.fromkeys(map(number, scale.thresholds[name])))
        return [family, name, shown, _COMPONENTS[name]["unit"], _span(branch.points[name]), limits]

    bads = tuple(sum(branch.points[n][i] for n in scale.bad) for i in (0, -1))
    total = [family, "= défavorables", "", "", _span(bads), ""]
    rows = [*map(line, scale.bad), total, *map(line, scale.good)]
    if branch.missing:
        return rows
    rule = "toujours" if scale.limit is None else f"si moins de {scale.limit} points défavorables"
    rule += f", ou {scale.rescued} points de fruits" if scale.rescued else ""
    counted = {(True,): "comptées", (False,): "non comptées"}.get(branch.counted, "selon les inconnues")
    ends = [f"{g} jusqu’à {number(t)}" for g, t in zip("ABCD", scale.grades, strict=True) if t is not None]
    grades = "".join(sorted({scale.letter(score) for score in branch.scores}))
    return [
        *rows,
        [family, "protéines comptées ?", counted, "", "", rule],
        [family, "= favorables", "", "", _span(branch.goods), ""],
        [family, "score", "", "", _span(branch.scores), " · ".join(ends)],
        [family, "note", listing(grades.upper(), "ou"), "", "", ""],
    ]
