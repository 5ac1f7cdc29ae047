"""Les mêmes données, en phrases : la matière d’un texte de remplacement."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from figaudit.base.text import NBSP, NNBSP, listing, number, percent as share

#: Années à égalité que l’on nomme toutes.
MOST_TIED = 3


def tell(
    data: Mapping[str, pd.Series] | pd.Series | pd.DataFrame, unit: str = "naissances", percent: bool = False
) -> str:
    """Dit des données en phrases courtes : la matière d'un texte de remplacement.

    Des courbes (par nom) : sommet et dernière valeur. Des barres (`Series`) : chaque valeur. Des intervalles
    (`valeur`, `bas`, `haut`, le nom en index) : le point et ses bornes. `percent` : des parts de 0 à 1.

    >>> tell({"Léa": pd.Series([5.0, 9.0, 2.0], index=[2000, 2001, 2002])})
    'Léa\xa0: sommet de 9 naissances en 2001, 2 en 2002.'
    >>> tell(pd.Series({"Léa": 0.5, "Zoé": float("nan")}), percent=True)
    'Léa\xa0: 50\u202f%, Zoé\xa0: non renseigné.'
    """
    if isinstance(data, pd.DataFrame) and "haut" in data:
        return _tell_intervals(data, percent)
    if isinstance(data, pd.Series):
        said = [f"{name}{NBSP}: {_told(value, percent)}" for name, value in data.items()]
        return ", ".join(said) + "."
    return " ".join(_tell_curve(str(name), values, unit, percent) for name, values in data.items())


def _told(value: float, percent: bool) -> str:
    """Une valeur en mots : une décimale seulement sous 10, et seulement si elle dit quelque chose."""
    if np.isnan(value):
        return "non renseigné"
    if percent:
        return share(value)
    whole = abs(value) >= 10 or value % 1 == 0
    return number(value, 0 if whole else 1)


def _tell_intervals(table: pd.DataFrame, percent: bool) -> str:
    said = []
    for name, value, low, high in table[["valeur", "bas", "haut"]].itertuples():
        bounds = f"de {_told(low, percent)} à {_told(high, percent)}"
        said.append(f"{name} {_told(value, percent)} ({bounds})")
    return f"{NNBSP}; ".join(said) + "."


def peak_years(values: pd.Series) -> str:
    """Les années du plus haut, toutes celles qui y sont à égalité : de petits nombres en ont souvent plusieurs.

    >>> peak_years(pd.Series([4, 2, 4], index=[1978, 1980, 1981])), peak_years(pd.Series(3, index=range(1990, 1996)))
    ('1978 et 1981', '1990 et 5 autres années')
    """
    tied = values.index[values == values.max()]
    if len(tied) > MOST_TIED:
        return f"{tied[0]} et {len(tied) - 1} autres années"
    return listing(tied)


def _tell_curve(name: str, values: pd.Series, unit: str, percent: bool) -> str:
    """« Emma : sommet de … naissances en 2005, … en 2024. » : le plus haut, puis la dernière année connue."""
    known = values.dropna()
    if known.empty:
        return f"{name}{NBSP}: aucune valeur connue."

    peak = _told(known.max(), percent)
    if not percent:
        peak += f" {unit}"
    said = f"{name}{NBSP}: sommet de {peak} en {peak_years(known)}"

    last_year = known.index[-1]
    if known.iloc[-1] != known.max():
        said += f", {_told(known.iloc[-1], percent)} en {last_year}"
    return f"{said}."
