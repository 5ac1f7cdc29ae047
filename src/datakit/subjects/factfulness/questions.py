"""Les treize questions de 2018, et ce que nos tables disent de leurs réponses."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from datakit.data.load import load
from figaudit.base.text import number, percent, words

LETTERS = "ABC"
KEY_YEAR = 2018
# Seuils de la Banque mondiale pour 2000, l'année des dollars constants de la table (revenu faible, élevé).
LOW, HIGH = 755, 9265
POOR_A_DAY = 1.9  # dollars : le seuil d’extrême pauvreté de la Banque mondiale, en 2018

# Par question : statut, source, phrase où mettre les mots de la mesure.
_EVIDENCE: dict[str, tuple[str, str, str]] = words(__file__, "factfulness.json")["evidence"]


@dataclass(frozen=True)
class Measured:
    """Ce que nos tables disent d’une question : l’année, la lettre qu’elles désignent, des mots pour le dire.

    `exact` : faux si la lettre reste la moins fausse, sans être juste.
    """

    year: int
    letter: str
    words: Sequence[Any]
    exact: bool = True


def quiz() -> pd.DataFrame:
    """Le test (table `quiz_gapminder`), une ligne par question, indexé par son numéro ; une case vide vaut "".

    >>> quiz().bonne_reponse.str.cat(), quiz().loc[11, "choix_c"]
    ('CACBAABCCCCAA', '70 ans')
    """
    return load("quiz_gapminder").astype(object).fillna("").set_index("numero")


def _question(asked: int) -> Any:
    """Une question du test, par son numéro."""
    return quiz().loc[asked]


def evidence() -> pd.DataFrame:
    """Les treize réponses, indexées par question : ce que nos tables disent de la clé de 2018.

    `statut` : « recalculée » (la réponse sort de nos tables), « indice » (elles vont dans un sens sans mesurer
    la même chose) ou « citée » (nous n’avons pas les données). `accord` : « oui », « non », « le plus proche »
    (la réponse de 2018 reste la moins fausse, sans être juste) ou « non recalculée ». `depuis 2018` : ce que
    le test en dit.

    >>> evidence()["statut"].value_counts().to_dict()
    {'citée': 7, 'recalculée': 4, 'indice': 2}
    """
    rows = {}
    for asked, question in quiz().iterrows():
        measure = MEASURES.get(int(str(asked)))
        measured = measure() if measure else None
        rows[asked] = _proof(str(asked), question, measured)
    table = pd.DataFrame.from_dict(rows, orient="index").rename_axis("question")
    return table.astype({"année": "Int64"})


def _proof(asked: str, question: pd.Series, measured: Measured | None) -> dict[str, Any]:
    """Une réponse : mesurée sur nos tables, sinon citée telle que le test la donne."""
    cited = ("citée", question.source_2018, question.valeur_2018)
    status, source, said = _EVIDENCE.get(asked, cited)
    return {
        "thème": question.theme,
        "clé de 2018": question.bonne_reponse,
        "statut": status,
        "dit": said.format(*measured.words) if measured else said,
        "année": measured.year if measured else None,
        "accord": _agreement(question.bonne_reponse, measured),
        "depuis 2018": question.statut,
        "source": source,
    }


def _agreement(key: str, measured: Measured | None) -> str:
    if measured is None:
        return "non recalculée"
    if measured.letter != key:
        return "non"
    if not measured.exact:
        return "le plus proche"
    return "oui"


# --- Une mesure par question que nos tables savent recalculer ---


def _world() -> pd.DataFrame:
    """Un pays et une année par ligne, de population connue."""
    known = load("gapminder_monde").dropna(subset="population")
    return known.astype({"pib": float, "population": float})


def _incomes() -> pd.DataFrame:
    """Ceux dont on connaît aussi le PIB, rapporté à chaque personne (`a_head`)."""
    world = _world()
    return world.assign(a_head=world["pib"] / world["population"]).dropna(subset="a_head")


def _poverty() -> Measured:
    """Question 1 : la part de l’humanité qui vit dans un pays très pauvre, en 1990 puis en 2010."""
    incomes = _incomes()
    poor = incomes[incomes["a_head"] / 365 < POOR_A_DAY]
    share = poor.groupby("annee")["population"].sum() / incomes.groupby("annee")["population"].sum()

    before, after = share[1990], share[2010]
    said = (percent(before, 0), number(POOR_A_DAY), percent(after, 0))
    return Measured(2010, _change(before, after), said)


def _disasters() -> Measured:
    """Question 3 : les morts par an dans les catastrophes, à quatre-vingt-dix ans d’écart."""
    deaths = load("catastrophes_deces").set_index("annee")["deces"]
    before = deaths.loc[1918:1927].mean()
    after = deaths.loc[2008:2017].mean()
    return Measured(2017, _change(before, after), (number(before, 0), number(after, 0)))


def _income_groups() -> Measured:
    """Question 4 : où vit la plus grande part de l’humanité, des pays pauvres aux pays riches."""
    incomes = _incomes()
    countries = incomes[incomes["annee"] == 2011]
    groups = pd.cut(countries["a_head"], [0, LOW, HIGH, float("inf")], labels=list(LETTERS))
    people = countries.groupby(groups, observed=False)["population"].sum()
    shares = people / countries["population"].sum()

    said = [percent(share, 0) for share in shares]
    return Measured(2011, str(shares.idxmax()), (*said, len(countries)))


def _continents() -> Measured:
    """Question 6 : les milliards d’habitants des Amériques, de l’Europe, de l’Afrique et du reste."""
    table = load("population_continents").pivot(index="annee", columns="continent", values="population")
    billions = table / 1e9
    billions["reste"] = billions["Asie"] + billions["Océanie"]
    billions = billions[["Amériques", "Europe", "Afrique", "reste"]]

    now = billions.loc[KEY_YEAR].tolist()
    last = billions.iloc[-1].tolist()
    letter, told = _closest(_question(6), now)
    exact = [round(x) for x in now] == told == [round(x) for x in last]
    said = (_in_a_row(now, 1), _in_a_row(now, 0), _in_a_row(last, 1), _in_a_row(last, 0))
    return Measured(KEY_YEAR, letter, (*said, KEY_YEAR, billions.index[-1]), exact)


def _in_a_row(values: Sequence[float], digits: int) -> str:
    return " - ".join(number(value, digits) for value in values)


def _life() -> Measured:
    """Question 11 : l’espérance de vie dans le monde, chaque pays comptant pour ses habitants."""
    world = _world()
    latest = world[world["annee"] == world["annee"].max()]
    years = float(np.average(latest["esperance_de_vie"], weights=latest["population"]))
    letter, _ = _closest(_question(11), [years])
    return Measured(int(latest["annee"].iloc[0]), letter, (number(years, 1), len(latest)))


def _climate() -> Measured:
    """Question 13 : ce que le globe a déjà gagné, en un siècle."""
    heat = load("climat_monde").dropna(subset="anomalie_c").set_index("annee")["anomalie_c"]
    gained = heat.loc[2009:2018].mean() - heat.loc[1909:1918].mean()
    warmer = gained > 0.1  # degrés : en dessous, ni plus chaud ni plus froid
    return Measured(2018, "A" if warmer else "B", (number(gained, 1),))


def _change(before: float, after: float) -> str:
    """La lettre pour « plus du double, pareil, moins de la moitié » (questions 1 et 3)."""
    if after > 1.8 * before:  # presque le double compte pour le double
        return "A"
    if after < before / 2:
        return "C"
    return "B"


def _closest(question: pd.Series, measured: Sequence[float]) -> tuple[str, list[int]]:
    """Le choix (« 70 ans », « 1 - 1 - 2 - 3 ») le plus proche d’une mesure : sa lettre et ses nombres."""
    choices = {}
    for letter in LETTERS:
        choices[letter] = [int(n) for n in re.findall(r"\d+", question[f"choix_{letter.lower()}"])]

    def gap(letter: str) -> float:
        return float(np.abs(np.subtract(choices[letter], measured)).sum())

    best = min(LETTERS, key=gap)
    return best, choices[best]


MEASURES: dict[int, Callable[[], Measured]] = {
    1: _poverty,
    3: _disasters,
    4: _income_groups,
    6: _continents,
    11: _life,
    13: _climate,
}
