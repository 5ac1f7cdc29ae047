"""Relire des fiches (valeurs impossibles, doutes, cases vides), puis les comparer sur ce qui compte pour soi.

Les règles (condition, gravité, raison, remède) sont dans `quality.json` : `when` est une condition pandas sur les
grandeurs que calcule `_guilty`.
"""

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
_SCALES = {"nutriscore": "abcde", "ecoscore": ("a+", "a", "b", "c", "d", "e", "f")}


def _guilty(df: pd.DataFrame) -> dict[str, pd.Series]:
    """Les lignes fautives, règle par règle, d'après les nutriments sans leur « _100g » et ce qu'on en calcule."""
    grams = [c.removesuffix("_100g") for c in NUTRIMENTS if c != "energie_kcal_100g"]
    known = df.reindex(columns=[*NUTRIMENTS, "sodium_100g"]).apply(pd.to_numeric, errors="coerce")
    m = known.astype("float64").rename(columns=lambda c: c.removesuffix("_100g"))
    m["plus_petit"], m["plus_grand"] = m[grams].min(axis=1), m[grams].max(axis=1)
    m["total"] = m[["matieres_grasses", "glucides", "fibres", "proteines", "sel"]].sum(axis=1)
    # les polyols et l'alcool n'y sont pas ; vide s'il manque les protéines, les glucides ou les matières grasses
    m["attendue"] = m.eval("4 * (proteines + glucides) + 9 * matieres_grasses") + 2 * m["fibres"].fillna(0)
    m["ecart"] = (m["energie_kcal"] - m["attendue"]).abs()
    ratio = m["energie_kcal"] / m["attendue"].where(m["attendue"] > 20)
    m["kj_pour_kcal"] = (m["energie_kcal"] > 910) | ratio.between(KJ_PER_KCAL * 0.85, KJ_PER_KCAL * 1.15)
    m["kcal_pour_kj"] = ratio.between(0.85 / KJ_PER_KCAL, 1.15 / KJ_PER_KCAL)
    codes = df.get("code_barres", pd.Series(None, index=df.index, dtype="str")).astype("str")
    codes = codes.where(codes != "")
    m["cle_fausse"] = codes.notna() & ~codes.map(is_valid)
    m["code_interne"] = codes.str.fullmatch(r"(?:2\d|02|04)\d{11}", na=False)
    salts = m["sel"].where(m["sel"] > 0).groupby(codes)  # deux relevés d'un même code, dans le rapport 2,5
    m["sel_double"] = (salts.transform("max") / salts.transform("min")).between(2.3, 2.7)
    return {k: m.eval(rule["when"], local_dict={"TOLERANCE": TOLERANCE}) for k, rule in CHECKS.items()}


def problems(df: pd.DataFrame) -> pd.DataFrame:
    """Les lignes qui posent problème : une ligne par fiche et par règle enfreinte, dans l'ordre de `df`.

    Colonnes : `ligne` (l'index dans `df`), `code_barres`, `nom`, `règle`, `problème`.

    >>> fiche = pd.DataFrame({"glucides_100g": [10.0], "sucres_100g": [12.0]})
    >>> problems(fiche)["règle"].tolist()
    ['sucres-glucides']
    """
    shown, found = df.reindex(columns=["code_barres", "nom"], fill_value=""), _guilty(df)
    parts = [shown[bad].assign(règle=key, problème=CHECKS[key]["title"]) for key, bad in found.items()]
    return pd.concat(parts).sort_index(kind="stable").rename_axis("ligne").reset_index()


def quality(df: pd.DataFrame, subject: str = "fiches") -> Report:
    """Relit une table de produits (colonnes de l'extrait) et rend un rapport : ce qui est faux, douteux, vide.

    Une règle dont les colonnes manquent ne dit rien. Lève `InvalidArgument` si aucune colonne n'est connue.

    >>> rapport = quality(pd.DataFrame({"matieres_grasses_100g": [3.0], "acides_gras_satures_100g": [23.0]}))
    >>> rapport.ok, rapport.rules
    (False, {'satures-graisses'})
    """
    fields = [c for c in df.columns if c in {*FIELDS, *NUTRIMENTS, "categories_texte"}]
    if not fields:
        raise InvalidArgument(*messages.said("food-foreign"))
    guilty = _guilty(df)
    rules = [
        Rule(key, c["title"], c["why"], c["fix"], Severity(c["severity"]), partial(_said, guilty[key]))
        for key, c in CHECKS.items()
    ]
    why, fix = "Une case vide n’est pas un zéro.", "compléter la fiche, ou ne pas juger sur ce champ"
    rules.append(Rule("vide", "Champs souvent vides", why, fix, Severity.ADVICE, _empty))
    touched = int(pd.DataFrame(guilty).any(axis=1).sum())
    measures = [("fiches relues", number(len(df))), ("fiches avec un problème", number(touched))]
    return run_rules(rules, df[fields], subject, measures=measures)


def _said(mask: pd.Series, df: pd.DataFrame) -> Iterable[str]:
    bad = df[mask]
    names = bad.get("nom", bad.get("code_barres", bad.index.to_series())).astype("str").str[:40].head(3)
    more = "" if len(bad) <= 3 else ", entre autres"
    if len(bad):
        yield f"{plural(len(bad), 'fiche')} sur {number(len(df))}{NBSP}: {listing(map(quote, names))}{more}."


def _empty(df: pd.DataFrame) -> Iterable[str]:
    filled = (df.notna() & (df.astype("str") != "")).mean().sort_values(ascending=False, kind="stable")
    poor = [f"{name} ({percent(part, 0)})" for name, part in filled.items() if part < 0.8]
    if poor:
        yield f"Ces champs sont remplis dans moins de quatre fiches sur cinq{NBSP}: {listing(poor)}."


def three_rows(answer: Any, found: pd.DataFrame) -> list[str]:
    """Juge `{ligne: règle}` : trois lignes fautives de `found` (le résultat de `problems`), de trois règles.

    >>> found = pd.DataFrame({"ligne": [4, 5, 9], "règle": ["energie", "sel-sodium", "cle-fausse"]})
    >>> three_rows({4: "energie", 5: "sel-sodium", 9: "cle-fausse"}, found)
    []
    >>> three_rows({4: "energie", 5: "sel-sodium"}, found)
    ['Il y en a 2\\xa0; il en faut trois.']
    """
    if not isinstance(answer, dict) or not all(isinstance(rule, str) for rule in answer.values()):
        return ['On attend un dictionnaire `{ligne: règle}`, comme `{0: "sucres-glucides"}`.']
    rows = {int(n) if isinstance(n, str) and n.isdecimal() else n: rule for n, rule in answer.items()}
    others = [rule for rule in rows.values() if rule not in CHECKS]
    strange = [f"{quote(r)} n’est pas le nom d’une règle. {did_you_mean(r, CHECKS)}" for r in others]
    absent = [f"la ligne {n} n’est pas dans la table des fautes." for n in rows if n not in {*found["ligne"]}]
    known = set(zip(found["ligne"], found["règle"], strict=True))
    wrong = [f"la ligne {n} n’enfreint pas {quote(r)}." for n, r in rows.items() if (n, r) not in known]
    if said := strange or absent or wrong:
        return [f"Relisez{NBSP}: {one}".strip() for one in said]
    if len(rows) < 3:
        return [f"Il y en a {number(len(rows))}{NBSP}; il en faut trois."]
    alike = len({*rows.values()}) < 3
    return ["Les trois lignes sont bien fautives, mais cherchez trois règles différentes."] * alike


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
    out = products.assign(indice=total, rang=(-total.round(9)).rank(method="min").astype("Int64"))
    by = ["rang", "nom"] if "nom" in out else ["rang"]
    return out.sort_values(by, na_position="last", ignore_index=True)


def _total(products: pd.DataFrame, weights: Mapping[str, float]) -> pd.Series:
    if products.empty:
        raise InvalidArgument(*messages.said("compare-empty"))
    if not weights or not any(weights.values()):
        raise InvalidArgument(*messages.said("compare-weightless"))
    for column, weight in weights.items():
        needs(products, column, f"critère {quote(column)}")
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or weight != weight:
            raise InvalidArgument(*messages.said("compare-weight", column=quote(column)))
    points, total = {}, sum(abs(w) for w in weights.values())
    for column, weight in weights.items():
        marks = {grade: i for i, grade in enumerate(_SCALES.get(column, ()))}
        values = products[column].map(marks) if marks else pd.to_numeric(products[column], errors="coerce")
        values = values.astype("float64") * (1 if weight > 0 else -1)
        lowest, highest = values.min(), values.max()
        good = (values - lowest) / (highest - lowest) if highest > lowest else values * 0 + 1
        points[column] = 100 * good * abs(weight) / total
    return pd.DataFrame(points).sum(axis=1, skipna=False)


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
        totals = [_total(products, weights).round(9) for weights in answer]
    except InvalidArgument as problem:
        return [str(problem)]
    first, other = (set(total.index[total == total.max()]) for total in totals)
    same = "Ces deux jeux de poids mettent le même produit en tête. Changez un signe, ou un autre critère."
    return [same] if first & other else []
