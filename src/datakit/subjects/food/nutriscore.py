"""Le Nutri-Score pas à pas (carnet 08), et toutes les notes possibles quand une donnée manque.

Les barèmes (seuils, familles, sources) sont dans `nutriscore.json`, à côté de ce module.
"""

import re
from collections.abc import Iterable, Mapping
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
_OPTIONAL = ("fruits et légumes", "fibres", "édulcorants")  # ce dont l’absence n’empêche pas le calcul
_RATIO = "saturés / graisses"  # le seul seuil qu’il suffit d’atteindre


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
        thresholds = self.thresholds[component]
        found = sum(value > threshold for threshold in thresholds)
        if component == _RATIO:
            found = sum(value >= threshold for threshold in thresholds)
        if component == "protéines" and self.protein_cap:
            found = min(found, self.protein_cap)
        return found

    def levels(self, component: str) -> tuple[int, ...]:
        """Tous les nombres de points qu'une composante inconnue peut valoir."""
        just_above = [threshold + 0.01 for threshold in self.thresholds[component]]
        return tuple(sorted({0, *(self.points(component, value) for value in just_above)}))

    def letter(self, score: int) -> str:
        """La note (a à e) d'un score."""
        for grade, last in zip("abcd", self.grades, strict=True):
            if last is not None and score <= last:
                return grade
        return "e"


def _read_scales() -> dict[tuple[int, str], Scale]:
    """Les barèmes de `nutriscore.json` : une famille peut reprendre les valeurs d'une autre (`like`), même version."""
    scales = {}
    for version, by_family in _RULES["scales"].items():
        for family, own in by_family.items():
            inherited = by_family.get(own.get("like"), {})
            scales[int(version), family] = Scale(**{**inherited, **own})
    return scales


#: (version, famille) -> barème.
SCALES = _read_scales()


def families(product: Mapping[str, Any], version: int) -> tuple[str, ...]:
    """Les familles de calcul possibles d'un produit, d'après sa `categorie` et son `nom` ; vide si on ne sait pas.

    Le lait et les boissons végétales sont des aliments en 2017 et des boissons en 2023 ; les fruits à coque
    et les graines passent en 2023 avec les matières grasses.

    >>> families({"categorie": "laits", "nom": "Lait"}, 2017), families({"categorie": "laits", "nom": "Lait"}, 2023)
    (('aliment',), ('boisson',))
    """
    category = product.get("categorie")
    if not isinstance(category, str) or not category:
        return ()
    name = product.get("nom")
    plain_name = normalise(name) if isinstance(name, str) else ""
    sweet = (product.get("sucres_100g") or 0) > 0

    for rule in _RULES["families"]:
        if category not in rule["categories"]:
            continue
        if rule.get("sweet") and not sweet:
            continue
        if re.search(rule.get("name", ""), plain_name):
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
        rows: list[list[str]] = []
        for branch in self.branches:
            rows.extend(_rows(branch))
        return pd.DataFrame(rows, columns=["famille", "étape", "valeur", "unité", "points", "seuils"])

    def __str__(self) -> str:
        head = f"Nutri-Score {self.version}{NBSP}: "
        if self.missing:
            said = listing(_COMPONENTS[name]["said"] for name in self.missing)
            return f"{head}calcul impossible, il manque {said}."
        if not self.scores:
            return f"{head}A, parce que c’est de l’eau."

        letters = [grade.upper() for grade in self.grades]
        text = f"{head}{listing(letters, 'ou')} (score {_span(self.scores)})"
        if self.unknown:
            return f"{text}, car on ne connaît pas {listing(self.unknown)}."
        return f"{text}."

    def _repr_html_(self) -> str:
        if not self.branches:
            return html.tag("p", str(self))
        shown = self.steps
        if len(self.branches) == 1:
            shown = shown.drop(columns=["famille"])
        return html.table(shown.to_numpy().tolist(), list(shown.columns), str(self))


def nutriscore(
    product: Mapping[str, Any] | pd.Series,
    *,
    version: int = 2023,
    family: str | None = None,
    fruits: float | None = None,
    sweeteners: bool | None = None,
) -> NutriScore:
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
    row: dict[Any, Any] = pd.Series(dict(product), dtype=object).dropna().to_dict()
    guessed = (family,) if family else families(row, version)
    possible = guessed or _every_family(version)

    branches = _branches(version, possible, _values(row, fruits, sweeteners))
    if not guessed:  # une famille dont il manque une valeur n'apprend rien, si une autre se calcule
        branches = tuple(branch for branch in branches if not branch.missing) or branches[:1]

    missing = _unique(name for branch in branches for name in branch.missing)
    unknown = _unknown(branches, possible)
    if missing:
        return NutriScore(version, branches, (), None, missing, unknown)

    scores = [score for branch in branches for score in branch.scores]
    span = (min(scores), max(scores)) if scores else None
    return NutriScore(version, branches, _grades(branches, possible), span, (), unknown)


def _branches(version: int, possible: tuple[str, ...], values: dict[str, float | None]) -> tuple[Branch, ...]:
    """Le calcul dans chaque famille possible ; l'eau n'en demande aucun."""
    branches = []
    for family in possible:
        if family != "eau":
            branches.append(_branch(family, SCALES[version, family], values))
    return tuple(branches)


def _grades(branches: tuple[Branch, ...], possible: tuple[str, ...]) -> tuple[str, ...]:
    """Les notes possibles, de la meilleure à la moins bonne ; l'eau a toujours A."""
    grades = {"a"} if "eau" in possible else set()
    for branch in branches:
        grades.update(branch.scale.letter(score) for score in branch.scores)
    return tuple(sorted(grades))


def _every_family(version: int) -> tuple[str, ...]:
    """Les familles que distingue une version : la viande rouge n’a son barème qu’en 2023."""
    known = [family for known_version, family in SCALES if known_version == version]
    if version != 2023:
        known.remove("viande rouge")
    return tuple(known)


def _unknown(branches: tuple[Branch, ...], possible: tuple[str, ...]) -> tuple[str, ...]:
    """Ce qu'on ignore et qui peut changer la note, en mots."""
    said = []
    for component in _OPTIONAL:
        if any(len(branch.points.get(component, ())) > 1 for branch in branches):
            said.append(_COMPONENTS[component]["said"])
    if len(possible) > 1:
        said.append("la famille de calcul")
    return tuple(said)


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _check(version: object, family: str | None) -> None:
    if str(version) not in _RULES["scales"]:
        raise InvalidArgument(*messages.said("nutriscore-version", version=version))
    if family is not None and family not in FAMILIES:
        families = listing(map(quote, FAMILIES), "ou")
        raise InvalidArgument(*messages.said("nutriscore-family", family=quote(family), families=families))


def _values(row: Mapping[str, Any], fruits: float | None, sweeteners: bool | None) -> dict[str, float | None]:
    """Les valeurs des composantes, arrondies à une décimale de plus que les seuils (sinon 0,9 × 400 ≠ 360)."""

    def get(name: str, factor: float = 1, digits: int = 2) -> float | None:
        if name not in row:
            return None
        return round(float(row[name]) * factor, digits)

    fat = get("matieres_grasses_100g")
    saturated = get("acides_gras_satures_100g")
    if saturated is None and fat == 0:
        saturated = 0.0
    if sweeteners is None and row.get("nb_additifs") == 0:
        sweeteners = False  # un édulcorant intense est un additif (E950 à E969)
    return {
        "énergie": get("energie_kcal_100g", KJ_PER_KCAL, 1),
        "énergie des saturés": None if saturated is None else round(37 * saturated, 1),
        "sucres": get("sucres_100g"),
        "saturés": saturated,
        _RATIO: _saturated_share(saturated, fat),
        "sodium": get("sel_100g", 400, 1),
        "sel": get("sel_100g"),
        "édulcorants": None if sweeteners is None else float(sweeteners),
        "fruits et légumes": fruits,
        "fibres": get("fibres_100g"),
        "protéines": get("proteines_100g"),
    }


def _saturated_share(saturated: float | None, fat: float | None) -> float | None:
    """La part des saturés dans les graisses, en % ; une fiche peut dire des saturés et zéro graisse."""
    if saturated is None or fat is None:
        return None
    return round(100 * saturated / (fat or saturated or 1), 1)


def _branch(family: str, scale: Scale, values: dict[str, float | None]) -> Branch:
    """Le calcul dans une famille : toutes les combinaisons de points que laissent les valeurs inconnues."""
    used = {name: values[name] for name in scale.thresholds}
    points: dict[str, tuple[int, ...]] = {}
    missing = []
    for name, value in used.items():
        if value is not None:
            points[name] = (scale.points(name, value),)
            continue
        points[name] = scale.levels(name)
        if not _COMPONENTS[name].get("optional"):
            missing.append(name)
    if missing:
        return Branch(family, scale, used, points, missing=tuple(missing))

    scores, goods, counted = set(), set(), set()
    for combination in combinations(*points.values()):
        got = dict(zip(points, combination, strict=True))
        bad = sum(got[name] for name in scale.bad)
        proteins_count = _proteins_count(scale, bad, got["fruits et légumes"])
        good = got["fruits et légumes"] + got["fibres"]
        if proteins_count:
            good += got["protéines"]
        scores.add(bad - good)
        goods.add(good)
        counted.add(proteins_count)
    return Branch(
        family, scale, used, points, tuple(sorted(scores)), tuple(sorted(goods)), tuple(sorted(counted))
    )


def _proteins_count(scale: Scale, bad: int, fruits: int) -> bool:
    """Trop de points défavorables, et les protéines ne comptent plus ; beaucoup de fruits les rétablissent en 2017."""
    if scale.limit is None or bad < scale.limit:
        return True
    return scale.rescued is not None and fruits >= scale.rescued


def _span(values: tuple[int, ...]) -> str:
    return " à ".join(map(number, sorted({min(values), max(values)})))


def _rows(branch: Branch) -> list[list[str]]:
    """Les étapes du calcul, dans l'ordre où on le fait à la main."""
    rows = [_component_row(branch, name) for name in branch.scale.bad]
    rows.append(_result_row(branch, "= défavorables", points=_span(_bad_totals(branch))))
    rows += [_component_row(branch, name) for name in branch.scale.good]
    if branch.missing:
        return rows

    letters = sorted({branch.scale.letter(score).upper() for score in branch.scores})
    return [
        *rows,
        _proteins_row(branch),
        _result_row(branch, "= favorables", points=_span(branch.goods)),
        _result_row(branch, "score", points=_span(branch.scores), rule=_ends(branch.scale)),
        _result_row(branch, "note", value=listing(letters, "ou")),
    ]


def _component_row(branch: Branch, name: str) -> list[str]:
    """Ce qu’un composant vaut, les points qu’il donne, et les seuils d’où ils viennent."""
    value = branch.values[name]
    shown = "inconnu" if value is None else number(value)
    unit = _COMPONENTS[name]["unit"]
    points = _span(branch.points[name])
    limits = [number(threshold) for threshold in branch.scale.thresholds[name]]
    return [branch.family, name, shown, unit, points, " · ".join(_unique(limits))]


def _result_row(branch: Branch, step: str, value: str = "", points: str = "", rule: str = "") -> list[str]:
    return [branch.family, step, value, "", points, rule]


def _bad_totals(branch: Branch) -> tuple[int, int]:
    """Le moins et le plus de points défavorables possibles."""
    bad = [branch.points[name] for name in branch.scale.bad]
    return sum(points[0] for points in bad), sum(points[-1] for points in bad)


def _proteins_row(branch: Branch) -> list[str]:
    """Si les protéines comptent, et la règle qui le dit."""
    scale = branch.scale
    rule = "toujours"
    if scale.limit is not None:
        rule = f"si moins de {scale.limit} points défavorables"
    if scale.rescued:
        rule += f", ou {scale.rescued} points de fruits"

    if branch.counted == (True,):
        counted = "comptées"
    elif branch.counted == (False,):
        counted = "non comptées"
    else:
        counted = "selon les inconnues"
    return _result_row(branch, "protéines comptées ?", value=counted, rule=rule)


def _ends(scale: Scale) -> str:
    """Jusqu'à quel score va chaque note."""
    ends = []
    for grade, last in zip("ABCD", scale.grades, strict=True):
        if last is not None:
            ends.append(f"{grade} jusqu’à {number(last)}")
    return " · ".join(ends)
