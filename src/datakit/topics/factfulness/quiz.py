"""Les treize questions de 2018, refaites avec nos tables : lesquelles tiennent, lesquelles ont vieilli."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pandas as pd

from datakit.data.load import load as kit_load
from datakit.text import NBSP, listing, number, percent

LETTERS = "ABC"
KEY_YEAR = 2018
Load = Callable[[str], pd.DataFrame]
# Seuils de la Banque mondiale pour 2000, l'année des dollars constants de la table (revenu faible, élevé).
LOW, HIGH = 755, 9265
POOR_A_DAY = 1.9


def quiz(load: Load = kit_load) -> pd.DataFrame:
    """Le test (table `quiz_gapminder`), une ligne par question, indexé par son numéro ; une case vide vaut "".

    >>> quiz().bonne_reponse.str.cat(), quiz().loc[11, "choix_c"]
    ('CACBAABCCCCAA', '70 ans')
    """
    return load("quiz_gapminder").astype(object).fillna("").set_index("numero")


def evidence(load: Load = kit_load) -> pd.DataFrame:
    """Les treize réponses, indexées par question : ce que nos tables disent de la clé de 2018.

    `statut` : « recalculée » (la réponse sort de nos tables), « indice » (elles vont dans un sens sans mesurer
    la même chose) ou « citée » (nous n’avons pas les données). `accord` : « oui », « non », « le plus proche »
    (la réponse de 2018 reste la moins fausse, sans être juste) ou « non recalculée ». `depuis 2018` : ce que
    le test en dit.

    >>> evidence()["statut"].value_counts().to_dict()
    {'citée': 7, 'recalculée': 4, 'indice': 2}
    """
    rows = {}
    for n, q in quiz(load).iterrows():
        status, source, recipe = _RECIPES.get(n, ("citée", q.source_2018, None))
        year, measure, letter, said, *exact = recipe(load) if recipe else (None, None, "", q.valeur_2018)
        agree = "le plus proche" if exact == [False] else "oui"
        rows[n] = {
            "thème": q.theme, "clé de 2018": q.bonne_reponse, "statut": status, "dit": said, "mesure": measure,
            "année": year, "écart à 2018": year and year - KEY_YEAR,
            "accord": "non recalculée" if not letter else agree if letter == q.bonne_reponse else "non",
            "depuis 2018": q.statut, "source": source,
        }  # fmt: skip
    table = pd.DataFrame.from_dict(rows, orient="index").rename_axis("question")
    return table.astype({"mesure": float, "année": "Int64", "écart à 2018": "Int64"})


# Une recette rend : l’année, la mesure, la lettre qu’elle désigne, une phrase, et parfois si la lettre est juste.
Found = tuple[Any, ...]


def _change(before: float, after: float) -> str:
    """La lettre pour « plus du double, pareil, moins de la moitié » (questions 1 et 3)."""
    return "A" if after > 1.8 * before else "C" if after < before / 2 else "B"


def _closest(q: pd.Series, measured: list[float]) -> tuple[str, list[int]]:
    """Le choix (« 70 ans », « 1 - 1 - 2 - 3 ») le plus proche d’une mesure : sa lettre et ses nombres."""
    choices = {
        letter: [int(n) for n in re.findall(r"\d+", q[f"choix_{letter.lower()}"])] for letter in LETTERS
    }
    far = {c: sum(abs(a - b) for a, b in zip(n, measured, strict=True)) for c, n in choices.items()}
    best = min(far, key=far.__getitem__)
    return best, choices[best]


def _world(load: Load, *needed: str) -> pd.DataFrame:
    world = load("gapminder_monde").dropna(subset=list(needed)).astype({"pib": float, "population": float})
    return world.assign(par_tete=world["pib"] / world["population"])


def _poverty(load: Load) -> Found:
    world = _world(load, "pib", "population")
    poor = world[world["par_tete"] / 365 < POOR_A_DAY].groupby("annee")["population"].sum()
    share = poor / world.groupby("annee")["population"].sum()
    said = (
        f"en 1990, {percent(share[1990], 0)} de l’humanité vivait dans un pays dont le PIB moyen est inférieur à "
        f"{number(POOR_A_DAY)} dollar par jour et par personne, en 2010 {percent(share[2010], 0)} "
        "(une moyenne par pays ne mesure pas la pauvreté des gens)"
    )
    return 2010, share[2010], _change(share[1990], share[2010]), said


def _disasters(load: Load) -> Found:
    deaths = load("catastrophes_deces").set_index("annee")["deces"]
    old, new = deaths.loc[1918:1927].mean(), deaths.loc[2008:2017].mean()
    said = f"{number(old, 0)} morts par an en 1918-1927, {number(new, 0)} en 2008-2017"
    return 2017, new / old, _change(old, new), said


def _incomes(load: Load) -> Found:
    world = _world(load, "pib", "population").query("annee == 2011")
    groups = pd.cut(world["par_tete"], [0, LOW, HIGH, float("inf")], labels=list(LETTERS))
    share = world.groupby(groups, observed=False)["population"].sum() / world["population"].sum()
    names = ("faible", "intermédiaire", "élevé")
    words = listing(f"{percent(v, 0)} en revenu {name}" for v, name in zip(share, names, strict=True))
    return 2011, share["B"], share.idxmax(), f"{words} ({len(world)} pays connus)"


def _continents(load: Load) -> Found:
    wide = load("population_continents").pivot(index="annee", columns="continent", values="population") / 1e9
    wide = wide.assign(reste=wide["Asie"] + wide["Océanie"])[["Amériques", "Europe", "Afrique", "reste"]]
    now, last = wide.loc[KEY_YEAR].tolist(), wide.iloc[-1].tolist()
    letter, told = _closest(quiz(load).loc[6], now)
    said = ", ".join(
        f"{' - '.join(number(v, 1) for v in row)}{unit} en {year} (arrondi{NBSP}: {' - '.join(number(v, 0) for v in row)})"
        for row, unit, year in ((now, " milliards", KEY_YEAR), (last, "", wide.index[-1]))
    )
    return KEY_YEAR, now[-1], letter, said, [round(v) for v in now] == told == [round(v) for v in last]


def _life(load: Load) -> Found:
    world = _world(load, "population")
    world = world[world["annee"] == world["annee"].max()]
    value = (world["esperance_de_vie"] * world["population"]).sum() / world["population"].sum()
    letter, _ = _closest(quiz(load).loc[11], [value])
    return int(world["annee"].iloc[0]), value, letter, f"{number(value, 1)} ans sur {len(world)} pays"


def _climate(load: Load) -> Found:
    heat = load("climat_monde").dropna(subset=["anomalie_c"]).set_index("annee")["anomalie_c"]
    gained = heat.loc[2009:2018].mean() - heat.loc[1909:1918].mean()
    said = (
        f"le globe a gagné {number(gained, 1)} °C entre 1909-1918 et 2009-2018 "
        "(une mesure du passé ne prouve pas l’avenir : la prévision, elle, est citée)"
    )
    return 2018, gained, "A" if gained > 0.1 else "B", said


_RECIPES: dict[int, tuple[str, str, Callable[[Load], Found]]] = {
    1: ("indice", "Gapminder (dslabs), PIB par pays", _poverty),
    3: ("recalculée", "EM-DAT, par Our World in Data", _disasters),
    4: ("recalculée", "Gapminder (dslabs), seuils de la Banque mondiale pour 2000", _incomes),
    6: ("recalculée", "Banque mondiale (gt::countrypops)", _continents),
    11: ("recalculée", "Gapminder (dslabs), moyenne pondérée par la population", _life),
    13: ("indice", "NOAA, via dslabs::temp_carbon", _climate),
}
