"""Relire des fiches (carnet 08 : valeurs impossibles, doutes, cases vides), puis les comparer sur ce qui compte pour soi.

Les règles (condition, gravité, raison, remède) sont dans `quality.json` : `when` est une condition pandas sur les
grandeurs que calcule `_measured`.
"""

import math
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.food.products import FIELDS, KJ_PER_KCAL, NUTRIMENTS, is_valid, needs
from figaudit.base.findings import Report, Rule, Severity, run_rules
from figaudit.base.text import NBSP, did_you_mean, listing, number, percent, plural, quote, words

TOLERANCE = 0.5  # g : les étiquettes arrondissent
CHECKS: dict[str, dict[str, str]] = words(__file__, "quality.json")
FILLED = 0.8  # une colonne remplie dans moins de quatre fiches sur cinq est signalée

_SCALES = {
    "nutriscore": ["a", "b", "c", "d", "e"],
    "ecoscore": ["a+", "a", "b", "c", "d", "e", "f"],
}


def _guilty(df: pd.DataFrame) -> dict[str, pd.Series]:
    """Les lignes fautives, règle par règle."""
    measured = _measured(df)
    guilty: dict[str, Any] = {}
    for name, check in CHECKS.items():
        guilty[name] = measured.eval(check["when"], local_dict={"TOLERANCE": TOLERANCE})
    return guilty


def _measured(df: pd.DataFrame) -> pd.DataFrame:
    """Ce que lisent les conditions : les nutriments sans leur « _100g », et ce qu'on en calcule."""
    numbers = df.reindex(columns=[*NUTRIMENTS, "sodium_100g"]).apply(pd.to_numeric, errors="coerce")
    m = numbers.astype("float64").rename(columns=lambda column: column.removesuffix("_100g"))

    grams = [column.removesuffix("_100g") for column in NUTRIMENTS if column != "energie_kcal_100g"]
    m["plus_petit"] = m[grams].min(axis=1)
    m["plus_grand"] = m[grams].max(axis=1)
    m["total"] = m[["matieres_grasses", "glucides", "fibres", "proteines", "sel"]].sum(axis=1)
    _add_energy(m)
    _add_codes(m, df)
    return m


def _add_energy(m: pd.DataFrame) -> None:
    """L'énergie que les nutriments font attendre, son écart à celle de la fiche, et deux unités confondues."""
    # 4 kcal par gramme de protéines ou de glucides, 9 de matières grasses, 2 de fibres (règlement INCO). Les polyols
    # et l'alcool n'y sont pas ; vide s'il manque les protéines, les glucides ou les matières grasses.
    expected = 4 * (m["proteines"] + m["glucides"]) + 9 * m["matieres_grasses"] + 2 * m["fibres"].fillna(0)
    m["attendue"] = expected
    m["ecart"] = (m["energie_kcal"] - expected).abs()

    # Les deux unités sont dans un rapport de 4,184 : à 15 % près, on les a sans doute confondues.
    ratio = m["energie_kcal"] / expected.where(expected > 20)
    too_much_for_kcal = m["energie_kcal"] > 910  # 100 g de graisse pure font 900 kcal
    m["kj_pour_kcal"] = too_much_for_kcal | ratio.between(KJ_PER_KCAL * 0.85, KJ_PER_KCAL * 1.15)
    m["kcal_pour_kj"] = ratio.between(0.85 / KJ_PER_KCAL, 1.15 / KJ_PER_KCAL)


def _add_codes(m: pd.DataFrame, df: pd.DataFrame) -> None:
    """Une clé fausse, un code interne à un magasin, deux relevés d'un même code où le sel a servi de sodium."""
    nothing = pd.Series(None, index=df.index, dtype="str")
    codes = df.get("code_barres", nothing).astype("str")
    codes = codes.where(codes != "")
    m["cle_fausse"] = codes.notna() & ~codes.map(is_valid)
    m["code_interne"] = codes.str.fullmatch(r"(?:2\d|02|04)\d{11}", na=False)

    salts = m["sel"].where(m["sel"] > 0).groupby(codes)
    ratio = salts.transform("max") / salts.transform("min")
    m["sel_double"] = ratio.between(2.3, 2.7)  # le sel pèse 2,5 fois son sodium


def problems(df: pd.DataFrame) -> pd.DataFrame:
    """Les lignes qui posent problème : une ligne par fiche et par règle enfreinte, dans l'ordre de `df`.

    Colonnes : `ligne` (l'index dans `df`), `code_barres`, `nom`, `règle`, `problème`.

    >>> fiche = pd.DataFrame({"glucides_100g": [10.0], "sucres_100g": [12.0]})
    >>> problems(fiche)["règle"].tolist()
    ['sucres-glucides']
    """
    shown = df.reindex(columns=["code_barres", "nom"], fill_value="")
    parts = []
    for name, bad in _guilty(df).items():
        parts.append(shown[bad].assign(règle=name, problème=CHECKS[name]["title"]))
    return pd.concat(parts).sort_index(kind="stable").rename_axis("ligne").reset_index()


def quality(df: pd.DataFrame, subject: str = "fiches") -> Report:
    """Relit une table de produits (colonnes de l'extrait) et rend un rapport : ce qui est faux, douteux, vide.

    Une règle dont les colonnes manquent ne dit rien. Lève `InvalidArgument` si aucune colonne n'est connue.

    >>> rapport = quality(pd.DataFrame({"matieres_grasses_100g": [3.0], "acides_gras_satures_100g": [23.0]}))
    >>> rapport.ok, rapport.rules
    (False, {'satures-graisses'})
    """
    known = {*FIELDS, *NUTRIMENTS, "categories_texte"}
    fields = [column for column in df.columns if column in known]
    if not fields:
        raise InvalidArgument(*messages.said("food-foreign"))

    guilty = _guilty(df)
    rules = [*_rules(guilty), _half_empty_rule()]
    touched = int(pd.DataFrame(guilty).any(axis=1).sum())
    measures = [("fiches relues", number(len(df))), ("fiches avec un problème", number(touched))]
    return run_rules(rules, df[fields], subject, measures=measures)


def _rules(guilty: Mapping[str, pd.Series]) -> list[Rule]:
    """Une règle par condition de `quality.json`, qui dit les lignes déjà trouvées."""
    rules = []
    for name, check in CHECKS.items():
        say = partial(_said, guilty[name])
        rules.append(Rule(name, check["title"], check["why"], check["fix"], Severity(check["severity"]), say))
    return rules


def _half_empty_rule() -> Rule:
    why = "Une case vide n’est pas un zéro."
    fix = "compléter la fiche, ou ne pas juger sur ce champ"
    return Rule("vide", "Champs souvent vides", why, fix, Severity.ADVICE, _half_empty)


def _said(mask: pd.Series, df: pd.DataFrame) -> Iterable[str]:
    """Combien de fiches, et les trois premières par leur nom, sinon par leur code ou leur ligne."""
    bad = df[mask]
    if bad.empty:
        return

    lines = bad.index.to_series()
    names = bad.get("nom", bad.get("code_barres", lines)).astype("str").str[:40].head(3)
    more = ", entre autres" if len(bad) > 3 else ""
    yield f"{plural(len(bad), 'fiche')} sur {number(len(df))}{NBSP}: {listing(map(quote, names))}{more}."


def _half_empty(df: pd.DataFrame) -> Iterable[str]:
    written = df.notna() & (df.astype("str") != "")
    filled = written.mean().sort_values(ascending=False, kind="stable")
    poor = filled[filled < FILLED]
    if len(poor):
        named = listing(f"{name} ({percent(part, 0)})" for name, part in poor.items())
        yield f"Ces champs sont remplis dans moins de quatre fiches sur cinq{NBSP}: {named}."


def three_rows(answer: Any, found: pd.DataFrame) -> list[str]:
    """Juge `{ligne: règle}` : trois lignes fautives de `found` (le résultat de `problems`), de trois règles.

    >>> found = pd.DataFrame({"ligne": [4, 5, 9], "règle": ["energie", "sel-sodium", "cle-fausse"]})
    >>> three_rows({4: "energie", 5: "sel-sodium", 9: "cle-fausse"}, found)
    []
    >>> three_rows({4: "energie", 5: "sel-sodium"}, found)
    ['Il y en a 2\\xa0; il en faut trois, séparées par des virgules, entre les mêmes accolades.']
    """
    if not isinstance(answer, dict) or not all(isinstance(rule, str) for rule in answer.values()):
        return [
            'On attend un dictionnaire `{ligne: règle}`, comme `{0: "sucres-glucides"}` : une seule paire d’accolades.'
        ]
    rows = {_line(line): rule for line, rule in answer.items()}
    faults = _strange_rules(rows) or _absent_lines(rows, found) or _innocent_lines(rows, found)
    if faults:
        return [f"Relisez{NBSP}: {fault}".strip() for fault in faults]

    if len(rows) < 3:
        return [
            f"Il y en a {number(len(rows))}{NBSP}; il en faut trois, séparées par des virgules, entre les mêmes accolades."
        ]
    if len(set(rows.values())) < 3:
        return ["Les trois lignes sont bien fautives, mais cherchez trois règles différentes."]
    return []


def _line(line: Any) -> Any:
    """Le numéro d'une ligne, s'il a été écrit entre guillemets."""
    if isinstance(line, str) and line.isdecimal():
        return int(line)
    return line


def _strange_rules(rows: Mapping[Any, str]) -> list[str]:
    faults = []
    by_title = {check["title"]: name for name, check in CHECKS.items()}
    for rule in rows.values():
        if rule in by_title:
            faults.append(
                f"{quote(rule)} est le problème, en toutes lettres ; sa règle est {quote(by_title[rule])}."
            )
        elif rule not in CHECKS:
            near = did_you_mean(rule, CHECKS) or "La colonne `règle` de `fautes_vues` les donne."
            faults.append(f"{quote(rule)} n’est pas le nom d’une règle. {near}")
    return faults


def _absent_lines(rows: Mapping[Any, str], found: pd.DataFrame) -> list[str]:
    guilty = set(found["ligne"])
    return [f"la ligne {line} n’est pas dans la table des fautes." for line in rows if line not in guilty]


def _innocent_lines(rows: Mapping[Any, str], found: pd.DataFrame) -> list[str]:
    broken = set(zip(found["ligne"], found["règle"], strict=True))
    faults = []
    for line, rule in rows.items():
        if (line, rule) not in broken:
            faults.append(f"la ligne {line} n’enfreint pas {quote(rule)}.")
    return faults


def compare(products: pd.DataFrame, weights: Mapping[str, float]) -> pd.DataFrame:
    """Classe des produits selon des poids : négatif, « le moins possible » ; positif, « le plus possible ».

    Chaque critère est ramené entre 0 (le pire des produits comparés) et 1 (le meilleur), puis pondéré par la
    valeur absolue du poids. Rend `products`, du meilleur au moins bon, avec l'`indice` de 0 à 100 et le `rang`. Un
    produit dont un critère manque n'est ni deviné ni classé : il vient à la fin, `rang` et `indice` vides.
    Une note a–e compte comme un nombre (a = 0). L'indice dépend des produits comparés : ce n'est pas une note.

    >>> t = pd.DataFrame({"nom": ["x", "y"], "sucres_100g": [30.0, 5.0], "fibres_100g": [9.0, 2.0]})
    >>> compare(t, {"sucres_100g": -1})["nom"].tolist(), compare(t, {"sucres_100g": -1, "fibres_100g": 2})["nom"].tolist()
    (['y', 'x'], ['x', 'y'])
    """
    total = _total(products, weights)
    rank = (-total.round(9)).rank(method="min").astype("Int64")
    out = products.assign(indice=total, rang=rank)
    by = ["rang", "nom"] if "nom" in out else ["rang"]
    return out.sort_values(by, na_position="last", ignore_index=True)


def _total(products: pd.DataFrame, weights: Mapping[str, float]) -> pd.Series:
    """L'indice de chaque produit, de 0 à 100 ; vide si un critère lui manque."""
    _refuse_odd_weights(products, weights)
    whole = sum(abs(weight) for weight in weights.values())
    points = {}
    for column, weight in weights.items():
        values = _amounts(products, column)
        if weight < 0:  # le moins possible
            values = -values
        points[column] = 100 * _from_worst_to_best(values) * abs(weight) / whole
    return pd.DataFrame(points).sum(axis=1, skipna=False)


def _refuse_odd_weights(products: pd.DataFrame, weights: Mapping[str, float]) -> None:
    """Lève `InvalidArgument` s'il n'y a rien à comparer, ou si un poids n'en est pas un."""
    if products.empty:
        raise InvalidArgument(*messages.said("compare-empty"))
    if not weights or not any(weights.values()):
        raise InvalidArgument(*messages.said("compare-weightless"))
    for column, weight in weights.items():
        if column not in products:
            weighed = products.select_dtypes("number")
            needs(weighed, column, f"critère {quote(column)}")
        if not _is_weighed(products, column):
            raise InvalidArgument(*messages.said("compare-text", column=quote(column)))
        counts = isinstance(weight, (int, float)) and not isinstance(weight, bool)
        if not counts or math.isnan(weight):
            raise InvalidArgument(*messages.said("compare-weight", column=quote(column)))


def _is_weighed(products: pd.DataFrame, column: str) -> bool:
    """Vrai pour une colonne de nombres, ou de notes de a à e : un nom, une marque ne se pèsent pas."""
    written = products[column].notna().any()
    counted = _amounts(products, column).notna().any()
    return bool(counted) or not written


def _amounts(products: pd.DataFrame, column: str) -> pd.Series:
    """Un critère en nombres ; une note compte pour son rang (a = 0)."""
    if column in _SCALES:
        ranks = {grade: rank for rank, grade in enumerate(_SCALES[column])}
        return products[column].map(ranks).astype("float64")
    return pd.to_numeric(products[column], errors="coerce").astype("float64")


def _from_worst_to_best(values: pd.Series) -> pd.Series:
    """De 0, le pire des produits comparés, à 1, le meilleur ; 1 pour tous s'ils sont à égalité."""
    lowest = values.min()
    highest = values.max()
    if highest > lowest:
        return (values - lowest) / (highest - lowest)
    return values * 0 + 1


def two_podiums(answer: Any, products: pd.DataFrame) -> list[str]:
    """Juge deux jeux de poids : ils ne doivent pas mettre le même produit en tête.

    >>> t = pd.DataFrame({"nom": ["x", "y"], "sucres_100g": [30.0, 5.0], "fibres_100g": [9.0, 2.0]})
    >>> two_podiums([{"sucres_100g": -1}, {"fibres_100g": 1}], t)
    []
    >>> two_podiums([{"sucres_100g": -1}, {"sucres_100g": -2}], t)[0][:49]
    'Ces deux jeux de poids mettent le même produit en'
    """
    if not isinstance(answer, (list, tuple)) or not all(isinstance(one, Mapping) and one for one in answer):
        return ["On attend une liste de deux dictionnaires de poids."]
    if len(answer) == 1:
        return ["Il n’y a qu’un jeu de poids : ajoutez-en un second à comparer."]
    if len(answer) != 2:
        return ["On attend une liste de deux dictionnaires de poids."]

    try:
        first, other = (_winners(products, weights) for weights in answer)
    except InvalidArgument as problem:
        return [str(problem)]
    if first & other:
        return [
            "Ces deux jeux de poids mettent le même produit en tête. Changez un signe, ou un autre critère."
        ]
    return []


def _winners(products: pd.DataFrame, weights: Mapping[str, float]) -> set[Any]:
    """Les produits en tête, ex æquo compris."""
    totals = _total(products, weights).round(9)
    return set(totals.index[totals == totals.max()])
