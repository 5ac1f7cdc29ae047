"""Confronter le Nutri-Score calculé à celui qui est imprimé, et expliquer les écarts."""

from __future__ import annotations

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.text import NBSP
from datakit.topics.food.nutriscore import NutriScore, nutriscore
from datakit.topics.food.nutriscore_tables import FAMILIES, SCALES, families

VERDICTS = ("certaine", "possible", "contredite", "incalculable")


def agreement(df: pd.DataFrame, version: int = 2017, by: str = "famille") -> pd.DataFrame:
    """L'accord entre la note imprimée (`nutriscore`) et la note calculée, par famille ou par colonne `by`.

    Colonnes : `produits` (ceux qui portent une note), `certaine` (une seule note possible, c'est l'imprimée),
    `possible` (plusieurs notes possibles, l'imprimée en est), `contredite`, `incalculable` (il manque une valeur
    obligatoire), et `accord` : part de certaine + possible parmi les calculables. `hypothèse` : part de notes
    exactes si l'on suppose, comme bien des applications, zéro fruit, zéro fibre inconnue et aucun édulcorant.

    >>> from datakit.data.load import load
    >>> tableau = agreement(load("openfoodfacts").head(300), 2017)
    >>> bool((tableau["produits"] == tableau[list(VERDICTS)].sum(axis=1)).all())
    True
    """
    rows = _judged(df, version)
    if by != "famille":
        rows[by] = df.loc[rows.index, by]
    counts = rows.groupby(by)["verdict"].value_counts().unstack(fill_value=0)
    counts = counts.reindex(columns=list(VERDICTS), fill_value=0)
    counts.loc["ensemble"] = counts.sum()
    counts.insert(0, "produits", counts.sum(axis=1))
    known = counts["produits"] - counts["incalculable"]
    counts["accord"] = (counts["certaine"] + counts["possible"]) / known.where(known > 0)
    usable = rows[rows["verdict"] != "incalculable"]
    exact = usable.groupby(by)["exact"].mean()
    exact.loc["ensemble"] = usable["exact"].mean()
    counts["hypothèse"] = exact
    return counts.rename_axis(columns=None)


def disagreements(df: pd.DataFrame, version: int = 2017) -> pd.DataFrame:
    """Les produits dont la note imprimée est impossible selon le calcul, avec l'explication la plus simple.

    Dans l'ordre : l'autre version donne la note imprimée ; une autre famille la donne ; la fiche mêle plusieurs
    sources (note et valeurs d'années différentes) ; un ou deux points suffisent (arrondi, étiquette
    voisine) ; sinon, inexpliqué (recette changée, faute de saisie).

    >>> from datakit.data.load import load
    >>> "explication" in disagreements(load("openfoodfacts").head(200))
    True
    """
    rows = _judged(df, version)
    bad = rows[rows["verdict"] == "contredite"]
    kept = df.loc[
        bad.index, [c for c in ("code_barres", "nom", "categorie", "annee_donnees") if c in df]
    ].copy()
    kept["affichée"], kept["calculée"] = bad["affichée"], bad["calculée"]
    kept["explication"] = [_explain(df.loc[i], version) for i in bad.index]
    return kept


def _judged(df: pd.DataFrame, version: int) -> pd.DataFrame:
    if "nutriscore" not in df:
        raise InvalidArgument(
            "Cette table n’a pas de note imprimée.",
            "une colonne « nutriscore ».",
            'prenez dk.load("openfoodfacts").',
        )
    printed = df[df["nutriscore"].isin(list("abcde"))]
    rows = []
    for record in printed.to_dict("records"):
        row = {str(k): v for k, v in record.items()}
        result = nutriscore(row, version=version)
        first = (families(row, version) or ("famille inconnue",))[0]
        known = result.grades
        guess = nutriscore(
            row, version=version, family=_family(row, version), fruits=0, fibres=0, sweeteners=False
        )
        rows.append(
            {
                "famille": first,
                "affichée": row["nutriscore"],
                "calculée": "".join(known),
                "verdict": _verdict(result, row["nutriscore"]),
                "exact": guess.grade == row["nutriscore"],
            }
        )
    columns = ["famille", "affichée", "calculée", "verdict", "exact"]
    return pd.DataFrame(rows, index=printed.index, columns=columns)


def _family(row: dict, version: int) -> str:
    return (families(row, version) or ("aliment",))[0]


def _verdict(result: NutriScore, printed: str) -> str:
    if not result.grades:
        return "incalculable"
    if printed not in result.grades:
        return "contredite"
    return "certaine" if result.grade else "possible"


def _explain(row: pd.Series, version: int) -> str:
    printed, other = row["nutriscore"], 2017 if version == 2023 else 2023
    if printed in nutriscore(row, version=other).grades:
        return f"version{NBSP}: c’est une note de {other}"
    for family in FAMILIES:
        if (version, family) in SCALES and printed in nutriscore(row, version=version, family=family).grades:
            return f"famille{NBSP}: calculé comme {family}"
    result = nutriscore(row, version=version)
    near = {b.scale.letter(s + step) for b in result.branches for s in b.scores for step in (-2, -1, 1, 2)}
    if "+" in str(row.get("sources", "")):
        return f"fiche composée{NBSP}: la note et les valeurs viennent de sources d’années différentes"
    if printed in near:
        return f"à deux points près{NBSP}: arrondi ou étiquette voisine"
    return f"inexpliqué{NBSP}: recette changée ou faute de saisie"
