"""Prénoms : suivre, mesurer la diversité, comparer deux territoires, deviner un âge.

Les tables ont les colonnes `annee`, `sexe` (« F » ou « M », tel que l'état civil l'écrit), `prenom`, `nombre`
(de naissances). Source : Insee, fichier des prénoms ; un effectif de moins de 3 n'y est jamais publié. Une série
`births` donne toutes les naissances, prénoms rares compris, par (annee, sexe).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from statistics import NormalDist
from typing import NamedTuple

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.text import NBSP, did_you_mean, number, quote
from datakit.text import percent as share
from datakit.topics.names_figures import bars, curves, intervals, multiples
from datakit.topics.spelling import Lookup, key, lookup, merge_variants, sound, variants

__all__ = [
    "Ages",
    "Lookup",
    "Ratio",
    "age_range",
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
    "series",
    "sound",
    "tell",
    "variants",
]

HIDDEN = 2  # le plus grand effectif que l'Insee tait


class Ratio(NamedTuple):
    """Un rapport et les bornes de son intervalle."""

    ratio: float
    low: float
    high: float


class Ages(NamedTuple):
    """Âge médian et bornes de la part centrale, en années."""

    median: int
    low: int
    high: int


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
    found = table[(table["prenom"] == prenom) & (table["sexe"].isin([sexe] if sexe else ["F", "M"]))]
    if found.empty:
        of = f" (sexe {sexe})" if sexe else ""
        raise InvalidArgument(
            f"{quote(prenom)}{of} n’est pas dans cette table.",
            "un prénom écrit comme dans la table, accents compris.",
            did_you_mean(prenom, table["prenom"].unique()) or "cherchez-le avec dk.names.lookup.",
        )
    years = pd.RangeIndex(int(table["annee"].min()), int(table["annee"].max()) + 1, name="annee")
    values = found.groupby("annee")["nombre"].sum().astype(float).reindex(years)
    return (values.fillna(0.0) if absent == "zero" else values).rename(prenom)


def diversity(table: pd.DataFrame, births: pd.Series, hidden_max: int | None = None) -> pd.DataFrame:
    """Le nombre effectif de prénoms : combien, tous aussi donnés, rendraient les homonymes aussi fréquents.

    C'est l'inverse de Simpson, 1 / P, où P est la chance que deux enfants tirés au sort (même année, même
    sexe) portent le même prénom. On le préfère à l'exponentielle de Shannon parce qu'il se borne même quand
    la queue de la table manque : les prénoms non listés pèsent entre rien (tous différents) et leur
    maximum, soit `hidden_max` naissances chacun (par défaut le plus petit effectif listé : l'encadrement
    vaut pour un top ; passez 2 pour une table complète, où seuls les effectifs de 1 et 2 manquent).

    Rend une ligne par (annee, sexe) : `bas`, `haut` (les bornes), `doublon_bas`, `doublon_haut` (P, 0 à 1).

    >>> t = pd.DataFrame({"annee": 2000, "sexe": "F", "prenom": ["Léa", "Zoé"], "nombre": [50, 50]})
    >>> births = pd.Series({(2000, "F"): 100})
    >>> round(float(diversity(t, births)["bas"].iloc[0]), 2)
    2.02
    """
    groups = table.assign(paires=table["nombre"].astype(float) * (table["nombre"] - 1))
    sums = groups.groupby(["annee", "sexe"], observed=True).agg(
        paires=("paires", "sum"), listes=("nombre", "sum"), petit=("nombre", "min")
    )
    births = births.reindex(sums.index).astype(float)
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
        known = values.dropna()
        if known.empty:
            parts.append(f"{name}{NBSP}: aucune valeur connue.")
            continue
        end = "" if known.idxmax() == known.index[-1] else f", {say(known.iloc[-1])} en {known.index[-1]}"
        words = say(known.max()) + ("" if percent else f" {unit}")
        parts.append(f"{name}{NBSP}: sommet de {words} en {known.idxmax()}{end}.")
    return " ".join(parts)


def local_ratio(
    observed: int,
    births: float,
    national: float,
    national_births: float,
    level: float = 0.95,
    hidden: int = 0,
) -> Ratio:
    """Combien de fois plus donné ici qu'en France : observé / attendu, et son intervalle.

    `observed` naissances sur `births` ici, `national` sur `national_births` dans le pays ; `hidden` :
    naissances qui ont pu être tues ici (2 par année sans ligne), ajoutées à la borne haute. Intervalle de
    Byar (observé suivant une loi de Poisson, attendu tenu pour exact) : à 1 % près de l'exact dès 1
    naissance. Il mesure le hasard, pas les causes.

    >>> r = local_ratio(20, 1000, 5000, 500_000)
    >>> round(r.ratio, 2), round(r.low, 2), round(r.high, 2)
    (2.0, 1.22, 3.09)
    """
    expected = births * national / national_births if national_births else 0.0
    if expected <= 0 or observed < 0 or not 0 < level < 1:
        raise InvalidArgument(
            "Ce rapport ne se calcule pas.",
            "un effectif national positif, un effectif local positif ou nul, un niveau entre 0 et 1.",
            "vérifiez les années et le prénom.",
        )
    z = NormalDist().inv_cdf(0.5 + level / 2)
    k, up = observed, observed + hidden + 1
    low = k * (1 - 1 / (9 * k) - z / (3 * math.sqrt(k))) ** 3 if k else 0.0
    high = up * (1 - 1 / (9 * up) + z / (3 * math.sqrt(up))) ** 3
    return Ratio(observed / expected, max(0.0, low) / expected, high / expected)


def _counts(table: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """Naissances `n` et années renseignées `annees`, par (sexe, prenom), de `first` à `last`."""
    rows = table[table["annee"].between(first, last) & (table["nombre"] > 0)]
    return rows.groupby(["sexe", "prenom"], observed=True).agg(
        n=("nombre", "sum"), annees=("annee", "nunique")
    )


def _total(births: pd.Series, first: int, last: int) -> pd.Series:
    births = births[births.index.get_level_values("annee").isin(range(first, last + 1))]
    if births.empty or births.isna().any():
        known = births.dropna().index.get_level_values("annee")
        raise InvalidArgument(
            f"De {first} à {last}, le total des naissances n’est pas connu chaque année.",
            f"des années où il l’est ({known.min()}–{known.max()} ici)."
            if len(known)
            else "d’autres années.",
            "raccourcissez la période.",
        )
    return births.groupby(level="sexe").sum()


def compare_places(
    local: pd.DataFrame,
    local_births: pd.Series,
    national: pd.DataFrame,
    national_births: pd.Series,
    first: int,
    last: int,
    level: float = 0.95,
) -> pd.DataFrame:
    """Le rapport ici / France de chaque prénom de `national` (séries complètes), de `first` à `last` compris.

    Colonnes : `sexe`, `prenom`, `observe`, `attendu` (naissances), `ratio`, `bas`, `haut`, `annees_cachees`
    (années sans ligne ici : 2 naissances tues au plus chacune, comptées dans `haut`), du plus au moins local.
    L'orthographe est prise telle quelle : nettoyer un seul des deux côtés fabriquerait des différences. Et
    même sans aucune différence réelle, une part 1 - `level` des prénoms sortirait du lot par hasard.

    >>> t = pd.DataFrame({"annee": [2000], "sexe": ["F"], "prenom": ["Léa"], "nombre": [20]})
    >>> fr = t.assign(nombre=1000)
    >>> births = pd.Series([100], pd.MultiIndex.from_tuples([(2000, "F")], names=["annee", "sexe"]))
    >>> float(compare_places(t, births, fr, births * 100, 2000, 2000)["ratio"].iloc[0])
    2.0
    """
    here, there = _counts(local, first, last), _counts(national, first, last)
    births, national_births = (_total(b, first, last) for b in (local_births, national_births))
    rows = []
    for row in there.reset_index().itertuples(index=False):
        n, known = here.loc[(row.sexe, row.prenom)] if (row.sexe, row.prenom) in here.index else (0, 0)
        absent = max(0, last - first + 1 - int(known))
        expected = births[row.sexe] * row.n / national_births[row.sexe]
        counts = int(n), births[row.sexe], row.n, national_births[row.sexe]
        found = local_ratio(*counts, level, HIDDEN * absent)
        rows.append((row.sexe, row.prenom, int(n), expected, *found, absent))
    columns = ["sexe", "prenom", "observe", "attendu", "ratio", "bas", "haut", "annees_cachees"]
    return pd.DataFrame(rows, columns=columns).sort_values("ratio", ascending=False).reset_index(drop=True)


def age_range(
    births: pd.Series, reference: int, share: float = 0.5, survival: Callable[[int], float] | None = None
) -> Ages:
    """L'âge médian, fin `reference`, et les bornes de la part centrale `share` (moitié par défaut), en années.

    `births` : une série complète de naissances par année. **Limite : sans `survival`, personne ne meurt et personne
    ne migre**, les prénoms anciens paraissent donc plus vieux qu'ils ne le sont. `survival(age)` est la part encore
    en vie à cet âge. Lève `InvalidArgument` si la série est vide.

    >>> age_range(pd.Series([10, 10, 10], index=[2000, 2005, 2010]), 2020)
    Ages(median=15, low=10, high=20)
    """
    known = births[births.index <= reference].dropna().astype(float).sort_index(ascending=False)
    known.index = reference - known.index
    if survival is not None:
        known = known * [survival(int(age)) for age in known.index]
    if known.sum() <= 0:
        raise InvalidArgument(
            f"Aucune naissance connue jusqu’en {reference}.", "une série non vide.", "changez l’année."
        )
    steps = (known.cumsum() / known.sum()).round(12)
    low, median, high = (int(steps.index[steps >= q][0]) for q in ((1 - share) / 2, 0.5, (1 + share) / 2))
    return Ages(median, low, high)
