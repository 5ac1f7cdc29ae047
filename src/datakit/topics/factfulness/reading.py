"""Ce que rend un instrument : une figure, sa description et ses nombres."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from datakit import theme
from datakit.errors import InvalidArgument
from datakit.text import NBSP, listing, quote


@dataclass(frozen=True, eq=False)
class Reading:
    """Une lecture : `fig` à montrer avec `alt`, `numbers` à citer, `table` quand il y a un détail par ligne.

    >>> Reading(None, "Deux barres.", {"part": 0.5})["part"]
    0.5
    """

    fig: Any
    alt: str
    numbers: Mapping[str, float]
    table: pd.DataFrame = field(default_factory=pd.DataFrame)

    def __getitem__(self, name: str) -> float:
        return self.numbers[name]

    def __str__(self) -> str:
        return self.alt

    def _repr_html_(self) -> str:
        return theme.Shown(theme.to_png(self.fig), self.alt)._repr_html_()


def sentence(title: str, *parts: str) -> str:
    """Un texte de remplacement : le titre, puis des phrases."""
    return " ".join([f"{title.rstrip('. ')}.", *(part for part in parts if part)])


def need(values: pd.Series, what: str, least: int = 1) -> pd.Series:
    """Les valeurs connues, en nombres ; lève `InvalidArgument` s’il en manque."""
    known = values.dropna().astype(float)
    if len(known) < least:
        raise InvalidArgument(
            f"{what[:1].upper() + what[1:]}{NBSP}: {len(known)} valeur connue, il en faut {least}.",
            "une colonne de nombres sans trop de vides.",
            "vérifiez l’année choisie et le filtre.",
        )
    return known


def columns(table: pd.DataFrame, *names: str) -> None:
    """Lève `InvalidArgument` si une colonne manque."""
    lost = [name for name in names if name not in table.columns]
    if lost:
        raise InvalidArgument(
            f"Colonne absente{NBSP}: {listing(map(quote, lost))}.",
            f"une des colonnes {listing(table.columns, 'ou')}.",
            "vérifiez l’orthographe, accents compris.",
        )
