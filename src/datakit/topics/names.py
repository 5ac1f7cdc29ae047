"""Prénoms : classer, suivre, mesurer la diversité, comparer deux territoires, deviner un âge.

Les tables ont les colonnes `annee`, `sexe` (« F » ou « M », tel que l'état civil l'écrit), `prenom`, `nombre`
(de naissances). Source : Insee, fichier des prénoms ; un effectif de moins de 3 n'y est jamais publié.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.text import NBSP, did_you_mean, number, quote
from datakit.text import percent as share
from datakit.topics.names_compare import (
    Ages,
    Ratio,
    age_range,
    age_table,
    ages,
    all_births,
    compare_places,
    local_ratio,
    unisex,
)
from datakit.topics.names_figures import bars, curves, intervals, multiples
from datakit.topics.spelling import Lookup, key, lookup, merge_variants, sound, variants

__all__ = [
    "Ages",
    "Lookup",
    "Peak",
    "Ratio",
    "age_range",
    "age_table",
    "ages",
    "all_births",
    "bars",
    "compare_places",
    "curves",
    "diversity",
    "intervals",
    "key",
    "local_ratio",
    "lookup",
    "merge_variants",
    "multiples",
    "peak",
    "per_thousand",
    "ranking",
    "series",
    "sound",
    "tell",
    "top_share",
    "unisex",
    "variants",
]


class Peak(NamedTuple):
    """L'année du sommet et sa valeur, dans l'unité de la série."""

    annee: int
    nombre: float


def _years(table: pd.DataFrame) -> range:
    return range(int(table["annee"].min()), int(table["annee"].max()) + 1)


def _of(table: pd.DataFrame, prenom: str, sexe: str | None) -> pd.DataFrame:
    found = table[table["prenom"] == prenom]
    if sexe:
        found = found[found["sexe"] == sexe]
    if found.empty:
        of = f" (sexe {sexe})" if sexe else ""
        raise InvalidArgument(
            f"{quote(prenom)}{of} n’est pas dans cette table.",
            "un prénom écrit comme dans la table, accents compris.",
            did_you_mean(prenom, table["prenom"].unique()) or "cherchez-le avec dk.names.lookup.",
        )
    return found


def ranking(table: pd.DataFrame, year: int, sexe: str | None = None, n: int = 10) -> pd.DataFrame:
    """Les `n` prénoms les plus donnés une année : colonnes `rang`, `prenom`, `nombre`.

    Sans `sexe`, filles et garçons sont additionnés par prénom. À égalité, le rang est le même et un prénom
    ex æquo avec le n-ième est gardé. Lève `InvalidArgument` si l'année manque.

    >>> t = pd.DataFrame({"annee": 2000, "sexe": "F", "prenom": ["Léa", "Zoé", "Ana"], "nombre": [9, 4, 4]})
    >>> ranking(t, 2000, n=2)["rang"].tolist()
    [1, 2, 2]
    """
    rows = table[table["annee"] == year]
    if rows.empty:
        first, last = _years(table)[0], _years(table)[-1]
        raise InvalidArgument(
            f"L’année {year} manque.", f"une année de {first} à {last}.", "changez l’année."
        )
    if sexe:
        rows = rows[rows["sexe"] == sexe]
    total = rows.groupby("prenom", observed=True)["nombre"].sum().reset_index()
    total["rang"] = total["nombre"].rank(method="min", ascending=False).astype(int)
    kept = total[total["rang"] <= n].sort_values(["rang", "prenom"])
    return kept[["rang", "prenom", "nombre"]].reset_index(drop=True)


def series(table: pd.DataFrame, prenom: str, sexe: str | None = None, absent: str = "inconnu") -> pd.Series:
    """Les naissances d'un prénom, une valeur par année de la table, sans trou (`Series` indexée par `annee`).

    `absent` dit ce que vaut une année où le prénom n'a pas de ligne : « inconnu » (vide, NaN) pour une table
    de tops, où il peut juste être sous la limite ; « zero » pour une table complète, où il manque parce qu'il
    a été donné 0, 1 ou 2 fois (secret statistique). Lève `InvalidArgument` si le prénom n'y est jamais.

    >>> t = pd.DataFrame({"annee": [2000, 2001, 2002], "sexe": "F", "prenom": ["Léa", "Zoé", "Léa"],
    ...                   "nombre": [9, 4, 7]})
    >>> series(t, "Léa").tolist(), series(t, "Léa", absent="zero").tolist()
    ([9.0, nan, 7.0], [9.0, 0.0, 7.0])
    """
    if absent not in ("inconnu", "zero"):
        raise InvalidArgument(
            f"absent={quote(absent)} n’existe pas.", "« inconnu » ou « zero ».", 'absent="zero"'
        )
    values = _of(table, prenom, sexe).groupby("annee")["nombre"].sum().astype(float)
    values = values.reindex(pd.Index(_years(table), name="annee"))
    return (values.fillna(0.0) if absent == "zero" else values).rename(prenom)


def peak(births: pd.Series) -> Peak:
    """L'année où un prénom a été le plus donné (la première en cas d'égalité).

    >>> peak(pd.Series([1, 5, 5, None], index=[2000, 2001, 2002, 2003]))
    Peak(annee=2001, nombre=5.0)
    """
    known = births.dropna()
    if known.empty:
        raise InvalidArgument("Cette série est vide.", "au moins une année connue.", "vérifiez le prénom.")
    return Peak(int(known.idxmax()), float(known.max()))


def per_thousand(births: pd.Series, totals: pd.DataFrame, sexe: str) -> pd.Series:
    """Pour 1 000 naissances du même sexe : on compare enfin deux époques qui n'ont pas autant d'enfants.

    >>> totals = pd.DataFrame({"annee": [2000], "sexe": ["F"], "naissances": [4000]})
    >>> per_thousand(pd.Series([8.0], index=[2000]), totals, "F").tolist()
    [2.0]
    """
    return births / all_births(totals).xs(sexe, level="sexe") * 1000


def top_share(table: pd.DataFrame, totals: pd.DataFrame, n: int = 10) -> pd.DataFrame:
    """Part des naissances (0 à 1) couverte par les `n` premiers prénoms, par an (lignes) et sexe (colonnes).

    Dénominateur : `all_births`, prénoms rares compris (vide si on les ignore). Lève
    `InvalidArgument` si la table a moins de `n` prénoms une année (un top 60 ne dit rien du top 100).

    >>> t = pd.DataFrame({"annee": 2000, "sexe": "F", "prenom": ["Léa", "Zoé"], "nombre": [30, 10]})
    >>> totals = pd.DataFrame({"annee": [2000], "sexe": ["F"], "naissances": [100]})
    >>> float(top_share(t, totals, 2).loc[2000, "F"])
    0.4
    """
    by = ["annee", "sexe"]
    if (short := int(table.groupby(by, observed=True).size().min())) < n:
        raise InvalidArgument(
            f"La table n’a que {short} prénoms certaines années.", f"n ≤ {short}.", "baissez n."
        )
    first = table.sort_values("nombre", ascending=False).groupby(by, observed=True).head(n)
    top = first.groupby(by, observed=True)["nombre"].sum()
    return (top / all_births(totals).reindex(top.index)).unstack("sexe")


def diversity(table: pd.DataFrame, totals: pd.DataFrame, hidden_max: int | None = None) -> pd.DataFrame:
    """Le nombre effectif de prénoms : combien, tous aussi donnés, rendraient les homonymes aussi fréquents.

    C'est l'inverse de Simpson, 1 / P, où P est la chance que deux enfants tirés au sort (même année, même
    sexe) portent le même prénom. On le préfère à l'exponentielle de Shannon parce qu'il se borne même quand
    la queue de la table manque : les prénoms non listés pèsent entre rien (tous différents) et leur
    maximum, soit `hidden_max` naissances chacun (par défaut le plus petit effectif listé : l'encadrement
    vaut pour un top ; passez 2 pour une table complète, où seuls les effectifs de 1 et 2 manquent).

    Rend une ligne par (annee, sexe) : `bas`, `haut` (les bornes), `doublon_bas`, `doublon_haut` (P, 0 à 1).

    >>> t = pd.DataFrame({"annee": 2000, "sexe": "F", "prenom": ["Léa", "Zoé"], "nombre": [50, 50]})
    >>> totals = pd.DataFrame({"annee": [2000], "sexe": ["F"], "naissances": [100]})
    >>> round(float(diversity(t, totals)["bas"].iloc[0]), 2)
    2.02
    """
    groups = table.assign(paires=table["nombre"].astype(float) * (table["nombre"] - 1))
    sums = groups.groupby(["annee", "sexe"], observed=True).agg(
        paires=("paires", "sum"), listes=("nombre", "sum"), petit=("nombre", "min")
    )
    births = all_births(totals).reindex(sums.index).astype(float)
    cap = sums["petit"] if hidden_max is None else hidden_max
    rest = (births - sums["listes"]).clip(lower=0) * (cap - 1)
    all_pairs = births * (births - 1)
    low, high = sums["paires"] / all_pairs, (sums["paires"] + rest) / all_pairs
    return pd.DataFrame({"bas": 1 / high, "haut": 1 / low, "doublon_bas": low, "doublon_haut": high})


def tell(
    data: Mapping[str, pd.Series] | pd.Series | pd.DataFrame, unit: str = "naissances", percent: bool = False
) -> str:
    """Dit des données en phrases courtes : la matière d'un texte de remplacement.

    Des courbes (dictionnaire) : sommet et dernière valeur. Des barres (`Series`) : chaque valeur. Des intervalles
    (table `prenom`, `valeur` ou `ratio`, `bas`, `haut`) : le point et ses bornes. `percent` : des parts de 0 à 1.

    >>> tell({"Léa": pd.Series([5.0, 9.0, 2.0], index=[2000, 2001, 2002])})
    'Léa\xa0: sommet de 9 naissances en 2001, 2 en 2002.'
    >>> tell(pd.Series({"Léa": 0.5, "Zoé": 0.25}), percent=True)
    'Léa\xa0: 50\u202f%, Zoé\xa0: 25\u202f%.'
    """

    def say(x: float) -> str:
        return share(x) if percent else number(x, 0 if abs(x) >= 10 or x == int(x) else 1)

    if isinstance(data, pd.DataFrame) and "prenom" in data:
        value = "ratio" if "ratio" in data else "valeur"
        rows = data[["prenom", value, "bas", "haut"]].itertuples(index=False)
        return (
            "\u202f; ".join(f"{p} {say(v)} (de {say(low)} à {say(high)})" for p, v, low, high in rows) + "."
        )
    if isinstance(data, pd.Series):
        return ", ".join(f"{name}{NBSP}: {say(value)}" for name, value in data.items()) + "."
    parts = []
    for name, values in data.items():
        top, known = peak(values), values.dropna()
        end = "" if top.annee == known.index[-1] else f", {say(known.iloc[-1])} en {known.index[-1]}"
        words = say(top.nombre) if percent else f"{say(top.nombre)} {unit}"
        parts.append(f"{name}{NBSP}: sommet de {words} en {top.annee}{end}.")
    return " ".join(parts)
