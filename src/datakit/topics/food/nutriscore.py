"""Le Nutri-Score pas à pas, et l'ensemble des notes possibles quand une donnée manque."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product as combinations
from typing import Any

import pandas as pd

from datakit import html
from datakit.text import NBSP, listing, number
from datakit.topics.food.nutriscore_tables import FAMILIES, SCALES, UNITS, Scale, check, families

KJ_PER_KCAL = 4.184
_OPTIONAL = {"fruits et légumes", "fibres", "édulcorants"}


@dataclass(frozen=True)
class Branch:
    """Le calcul dans une famille : valeurs, points possibles par composante, scores et notes possibles."""

    family: str
    scale: Scale
    values: dict[str, float | None]
    points: dict[str, tuple[int, ...]]
    scores: tuple[int, ...]
    goods: tuple[int, ...]
    counted: tuple[bool, ...]
    missing: tuple[str, ...] = ()

    @property
    def grades(self) -> set[str]:
        """Les notes possibles dans cette famille."""
        return {self.scale.letter(score) for score in self.scores}


@dataclass(frozen=True)
class NutriScore:
    """Le résultat : `grades` (une note, ou toutes celles qui restent possibles), `scores`, `steps`, `unknown`."""

    version: int
    branches: tuple[Branch, ...]
    water: bool = False
    unknown: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Les valeurs obligatoires absentes, qui rendent le calcul impossible."""
        return tuple(dict.fromkeys(m for b in self.branches for m in b.missing))

    @property
    def grades(self) -> tuple[str, ...]:
        """Les notes possibles, de la meilleure à la moins bonne ; vide si le calcul est impossible."""
        if self.missing:
            return ()
        found = {"a"} if self.water else set()
        return tuple(sorted(found.union(*(b.grades for b in self.branches))))

    @property
    def grade(self) -> str | None:
        """La note, s'il n'en reste qu'une ; sinon `None`."""
        return self.grades[0] if len(self.grades) == 1 else None

    @property
    def scores(self) -> tuple[int, int] | None:
        """Le score le plus bas et le plus haut possibles ; `None` pour l'eau ou si le calcul est impossible."""
        found = [s for b in self.branches for s in b.scores]
        return (min(found), max(found)) if found and not self.missing else None

    @property
    def steps(self) -> pd.DataFrame:
        """Le calcul ligne à ligne : famille, étape, valeur, unité, points, seuils."""
        columns = ["famille", "étape", "valeur", "unité", "points", "seuils"]
        return pd.DataFrame([row for b in self.branches for row in _rows(b)], columns=columns)

    def __str__(self) -> str:
        head = f"Nutri-Score {self.version}{NBSP}: "
        if self.missing:
            return f"{head}calcul impossible, il manque {listing(_SAID.get(m, m) for m in self.missing)}."
        if self.water and not self.branches:
            return f"{head}A, parce que c’est de l’eau."
        span = self.scores or (0, 0)
        score = number(span[0]) if span[0] == span[1] else f"{number(span[0])} à {number(span[1])}"
        text = f"{head}{listing((g.upper() for g in self.grades), 'ou')} (score {score})"
        return f"{text}, car on ne connaît pas {listing(self.unknown)}." if self.unknown else f"{text}."

    def _repr_html_(self) -> str:
        steps = self.steps
        single = len(self.branches) == 1
        shown = steps.drop(columns="famille") if single else steps
        table = html.table(shown.to_numpy().tolist(), list(shown.columns), str(self))
        return html.join(table if len(steps) else html.tag("p", str(self)))


def nutriscore(
    product: Mapping[str, Any] | pd.Series,
    *,
    version: int = 2023,
    family: str | None = None,
    fruits: float | None = None,
    fibres: float | None = None,
    sweeteners: bool | None = None,
) -> NutriScore:
    """Calcule le Nutri-Score d'un produit (une ligne de l'extrait), pas à pas.

    `version` : 2017 ou 2023. `family` : une des `FAMILIES`, sinon déduite de la catégorie. `fruits` : part de
    fruits, légumes et légumineuses en % (jamais dans l'extrait) ; `fibres` : en g, si la fiche ne les donne pas ;
    `sweeteners` : édulcorants, pour les boissons de 2023. Ce qui reste inconnu n'est pas deviné : on garde
    **toutes** les notes possibles. L'énergie, en kcal dans l'extrait, est convertie en kJ (× 4,184).
    Sources des seuils : voir `datakit.topics.food.nutriscore_tables`.

    >>> corn = {"categorie": "céréales de petit-déjeuner", "energie_kcal_100g": 378, "matieres_grasses_100g": 0.9,
    ...         "acides_gras_satures_100g": 0.2, "sucres_100g": 8, "sel_100g": 1.13, "fibres_100g": 3,
    ...         "proteines_100g": 7}
    >>> nutriscore(corn, fruits=0).grade, nutriscore(corn).grades
    ('d', ('c', 'd'))
    >>> nutriscore(corn, version=2017, fruits=0).scores
    (3, 3)
    """
    check(version, family)
    row: Mapping[str, Any] = {str(k): v for k, v in dict(product).items() if not _absent(v)}
    guessed = (family,) if family else families(row, version)
    possible = guessed or tuple(
        f for f in FAMILIES if f != "eau" and (version == 2023 or f != "viande rouge")
    )
    values = _values(row, fruits, fibres, sweeteners)
    branches = tuple(_branch(f, SCALES[version, f], values) for f in possible if f != "eau")
    computable = tuple(b for b in branches if not b.missing)
    kept = branches if guessed else computable or branches[:1]
    unknown = [_SAID[c] for c in _OPTIONAL_ORDER if any(len(b.points.get(c, ())) > 1 for b in kept)]
    if len(possible) > 1:
        unknown.append("la famille de calcul")
    return NutriScore(version, kept, "eau" in possible, tuple(unknown))


_OPTIONAL_ORDER = ("fruits et légumes", "fibres", "édulcorants")
_SAID = {
    "fruits et légumes": "la part de fruits et légumes",
    "fibres": "les fibres",
    "édulcorants": "la présence d’édulcorants",
    "énergie": "l’énergie",
    "énergie des saturés": "les acides gras saturés",
    "sucres": "les sucres",
    "saturés": "les acides gras saturés",
    "saturés / graisses": "les matières grasses",
    "sodium": "le sel",
    "sel": "le sel",
    "protéines": "les protéines",
}


def _absent(value: object) -> bool:
    return value is None or (not isinstance(value, (list, tuple, dict)) and bool(pd.isna(value)))


def _values(
    row: Mapping[str, Any], fruits: float | None, fibres: float | None, sweeteners: bool | None
) -> dict[str, float | None]:
    """Les valeurs des composantes, arrondies à une décimale de plus que les seuils (sinon 0,9 × 400 ≠ 360)."""

    def get(name: str, factor: float = 1, digits: int = 2) -> float | None:
        return round(float(row[name]) * factor, digits) if name in row else None

    saturated, fat = get("acides_gras_satures_100g"), get("matieres_grasses_100g")
    if saturated is None and fat == 0:
        saturated = 0.0
    ratio = None
    if saturated is not None and fat is not None:
        ratio = round(100 * saturated / (fat or saturated or 1), 1)
    if sweeteners is None and row.get("nb_additifs") == 0:
        sweeteners = False  # un édulcorant intense est un additif (E950 à E969)
    return {
        "énergie": get("energie_kcal_100g", KJ_PER_KCAL, 1),
        "énergie des saturés": None if saturated is None else round(37 * saturated, 1),
        "sucres": get("sucres_100g"),
        "saturés": saturated,
        "saturés / graisses": ratio,
        "sodium": get("sel_100g", 400, 1),
        "sel": get("sel_100g"),
        "édulcorants": None if sweeteners is None else float(sweeteners),
        "fruits et légumes": fruits,
        "fibres": get("fibres_100g") if "fibres_100g" in row else fibres,
        "protéines": get("proteines_100g"),
    }


def _branch(family: str, scale: Scale, values: dict[str, float | None]) -> Branch:
    used = {name: values[name] for name in scale.thresholds}
    missing = tuple(name for name, v in used.items() if v is None and name not in _OPTIONAL)
    points = {n: scale.levels(n) if v is None else (scale.points(n, v),) for n, v in used.items()}
    if missing:
        return Branch(family, scale, used, points, (), (), (), missing)
    found = {_total(scale, dict(zip(points, combo, strict=True))) for combo in combinations(*points.values())}
    scores, goods, counted = (tuple(sorted(set(part))) for part in zip(*found, strict=True))
    return Branch(family, scale, used, points, scores, goods, counted)


def _total(scale: Scale, points: dict[str, int]) -> tuple[int, int, bool]:
    """Le score, les points favorables retenus, et si les protéines ont compté."""
    bad = sum(points[name] for name in scale.bad)
    rescued = scale.rescued is not None and points["fruits et légumes"] >= scale.rescued
    counted = scale.limit is None or bad < scale.limit or rescued
    good = points["fruits et légumes"] + points["fibres"] + (points["protéines"] if counted else 0)
    return bad - good, good, counted


def _span(values: tuple[int, ...]) -> str:
    low, high = min(values), max(values)
    return number(low) if low == high else f"{number(low)} à {number(high)}"


def _rows(branch: Branch) -> list[list[Any]]:
    """Les lignes du tableau d'une famille : défavorables, favorables, règle des protéines, score, note."""
    scale, family = branch.scale, branch.family

    def line(name: str) -> list[Any]:
        value = branch.values[name]
        limits = " · ".join(dict.fromkeys(number(t) for t in scale.thresholds[name]))
        shown = "inconnu" if value is None else number(value)
        return [family, name, shown, UNITS[name], _span(branch.points[name]), limits]

    bads = tuple(sum(branch.points[n][i] for n in scale.bad) for i in (0, -1))
    rows = [
        *map(line, scale.bad),
        [family, "= défavorables", "", "", _span(bads), ""],
        *map(line, scale.good),
    ]
    if branch.missing:
        return rows
    rule = "toujours" if scale.limit is None else f"si moins de {scale.limit} points défavorables"
    if scale.rescued:
        rule += f", ou {scale.rescued} points de fruits"
    said = (
        "selon les inconnues"
        if len(branch.counted) > 1
        else "comptées"
        if branch.counted[0]
        else "non comptées"
    )
    limits = [(g, number(t)) for g, t in zip("ABCD", scale.grades, strict=True) if t > float("-inf")]
    bounds = " · ".join(f"{g} jusqu’à {limit}" for g, limit in limits)
    letters = listing((g.upper() for g in sorted(branch.grades)), "ou")
    return [
        *rows,
        [family, "protéines comptées ?", said, "", "", rule],
        [family, "= favorables", "", "", _span(branch.goods), ""],
        [family, "score", "", "", _span(branch.scores), bounds],
        [family, "note", letters, "", "", ""],
    ]
