"""Prénoms, ce qui se déduit : ici contre ailleurs, un âge, un partage entre filles et garçons."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from statistics import NormalDist
from typing import Any, NamedTuple

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.topics.spelling import key

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


def all_births(totals: pd.DataFrame) -> pd.Series:
    """Toutes les naissances par (annee, sexe), prénoms rares compris.

    Une année dont les rares sont inconnus reste vide (NaN) : la compter sans eux ferait une fausse marche.

    >>> t = pd.DataFrame({"annee": [2000], "sexe": ["F"], "naissances": [90], "prenoms_rares": [10]})
    >>> all_births(t).tolist()
    [100.0]
    """
    frame = totals.set_index(["annee", "sexe"])
    if "naissances_total" in frame:
        return frame["naissances_total"].astype(float)
    return (frame["naissances"] + frame.get("prenoms_rares", 0)).astype(float)


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


def _total(totals: pd.DataFrame, first: int, last: int) -> pd.Series:
    births = all_births(totals[totals["annee"].between(first, last)])
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
    local_totals: pd.DataFrame,
    national: pd.DataFrame,
    national_totals: pd.DataFrame,
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
    >>> totals = pd.DataFrame({"annee": [2000], "sexe": ["F"], "naissances": [100]})
    >>> float(compare_places(t, totals, fr, totals.assign(naissances=10_000), 2000, 2000)["ratio"].iloc[0])
    2.0
    """
    here, there = _counts(local, first, last), _counts(national, first, last)

    births, national_births = (_total(t, first, last) for t in (local_totals, national_totals))
    rows = []
    for row in there.reset_index().itertuples(index=False):
        n, known = here.loc[(row.sexe, row.prenom)] if (row.sexe, row.prenom) in here.index else (0, 0)
        absent = max(0, last - first + 1 - int(known))
        expected = births[row.sexe] * row.n / national_births[row.sexe]
        found = local_ratio(
            int(n), births[row.sexe], row.n, national_births[row.sexe], level, HIDDEN * absent
        )
        rows.append((row.sexe, row.prenom, int(n), expected, *found, absent))
    columns = ["sexe", "prenom", "observe", "attendu", "ratio", "bas", "haut", "annees_cachees"]
    return pd.DataFrame(rows, columns=columns).sort_values("ratio", ascending=False).reset_index(drop=True)


def ages(births: pd.Series, reference: int, survival: Callable[[int], float] | None = None) -> pd.DataFrame:
    """La répartition par âge de celles et ceux qui portent un prénom, fin `reference`.

    `births` : une série complète de naissances par année. Rend une ligne par âge : `annee`, `age` (ans),
    `nombre`, `part` (0 à 1). **Limite : sans `survival`, personne ne meurt et personne ne migre**, les
    prénoms anciens paraissent donc plus vieux qu'ils ne le sont. `survival(age)` est la part encore en vie à
    cet âge.

    >>> ages(pd.Series([10, 30], index=[2000, 2010]), 2020)["part"].tolist()
    [0.25, 0.75]
    """
    known = births[births.index <= reference].dropna()
    out = pd.DataFrame(
        {"annee": known.index, "age": reference - known.index, "nombre": known.to_numpy(float)}
    )
    if survival is not None:
        out["nombre"] *= [survival(int(a)) for a in out["age"]]
    if out["nombre"].sum() <= 0:
        raise InvalidArgument(
            f"Aucune naissance connue jusqu’en {reference}.", "une série non vide.", "changez l’année."
        )
    out["part"] = out["nombre"] / out["nombre"].sum()
    return out


def age_range(births: pd.Series, reference: int, share: float = 0.5, **options: Any) -> Ages:
    """L'âge médian et les bornes de la part centrale `share` (moitié par défaut), en années.

    Mêmes limites que `ages`, dont `survival` est l'option. Rend (médiane, bas, haut) dans `Ages`.

    >>> age_range(pd.Series([10, 10, 10], index=[2000, 2005, 2010]), 2020)
    Ages(median=15, low=10, high=20)
    """
    table = ages(births, reference, **options).sort_values("age")
    steps = table["part"].cumsum().round(12)
    low, median, high = (
        int(table["age"][steps >= q].iloc[0]) for q in ((1 - share) / 2, 0.5, (1 + share) / 2)
    )
    return Ages(median, low, high)


def age_table(births: Mapping[str, pd.Series], reference: int, **options: Any) -> pd.DataFrame:
    """`age_range` de plusieurs prénoms : colonnes `prenom`, `valeur` (âge médian), `bas`, `haut`, en années.

    >>> age_table({"Léa": pd.Series([10, 10, 10], index=[2000, 2005, 2010])}, 2020).values.tolist()
    [['Léa', 15, 10, 20]]
    """
    rows = [(name, *age_range(values, reference, **options)) for name, values in births.items()]
    return pd.DataFrame(rows, columns=["prenom", "valeur", "bas", "haut"])


def unisex(table: pd.DataFrame, minimum: int = 100) -> pd.DataFrame:
    """Les prénoms des deux sexes : `prenom`, `F`, `M`, `total`, `part_filles` (0 à 1), `mixite` (0 à 0,5).

    `mixite` est la part du sexe le moins nombreux ; tri du plus au moins mixte, à partir de `minimum`
    naissances. Accents réunis. Un sexe sous le seuil de la table (3 naissances, ou le dernier rang d'un top)
    n'y paraît pas : la mixité mesurée est un minimum, et « F » ou « M » est l'état civil, pas la personne.

    >>> t = pd.DataFrame({"annee": 2000, "sexe": ["F", "M"], "prenom": "Camille", "nombre": [300, 100]})
    >>> unisex(t)[["part_filles", "mixite"]].values.tolist()
    [[0.75, 0.25]]
    """
    keys = {p: key(p) for p in table["prenom"].unique()}
    rows = table.assign(cle=[keys[p] for p in table["prenom"]], sexe=table["sexe"].astype(str))
    names = rows.sort_values("nombre", ascending=False).drop_duplicates("cle").set_index("cle")["prenom"]
    counts = rows.groupby(["cle", "sexe"])["nombre"].sum().unstack(fill_value=0)
    counts = counts.reindex(columns=["F", "M"], fill_value=0).assign(total=lambda d: d["F"] + d["M"])
    counts = counts[(counts["total"] >= minimum) & (counts[["F", "M"]].min(axis=1) > 0)]
    counts["part_filles"] = counts["F"] / counts["total"]
    counts["mixite"] = counts[["F", "M"]].min(axis=1) / counts["total"]
    out = counts.join(names).sort_values("mixite", ascending=False).reset_index(drop=True)
    return out[["prenom", "F", "M", "total", "part_filles", "mixite"]].rename_axis(columns=None)
