"""Ne garder que des lignes, en cliquant."""

from typing import Any

import pandas as pd
from matplotlib.ticker import MaxNLocator

from datakit.draw.clicks.choice import (
    WORDS,
    Chosen,
    Clicks,
    Menu,
    columns,
    contents,
    first_rows,
    literal,
    plain,
)
from figaudit.base import html
from figaudit.base.text import number, plural

_MOST = 200  # valeurs d’un menu ; au-delà, des nombres ronds, ou les textes les plus fréquents
_ROUND = 20  # nombres ronds proposés
_EQUALITIES = ["==", "!="]


class Filter(Clicks):
    """`table[table["…"] == …]` : la colonne, la comparaison, la valeur."""

    def __init__(self, name: str, table: pd.DataFrame) -> None:
        self.name = name
        self.table = table
        labels = WORDS["menus"]
        menus = {
            "column": Menu(labels["column"], columns(table)),
            "comparison": Menu(labels["comparison"], _EQUALITIES, names=WORDS["comparisons"]),
            "value": Menu(labels["value"], [0]),
        }
        super().__init__({name: table}, menus)
        self.settle("column")

    def settle(self, name: str) -> None:
        """La colonne choisie dit quelles comparaisons et quelles valeurs se proposent."""
        if name != "column":
            return
        values = self.table[self.menus["column"].value]
        comparison = self.menus["comparison"]
        kept = comparison.value
        comparison.values = _comparisons(values)
        comparison.rank = 0
        comparison.choose(kept)

        value = self.menus["value"]
        value.values = offered(values)
        value.rank = len(value.values) // 2 if contents(values) == "number" else 0

    def pieces(self) -> list[str]:
        column = Chosen(literal(self.menus["column"].value))
        comparison = Chosen(self.menus["comparison"].value)
        value = Chosen(literal(self.menus["value"].value))
        return [f"{self.name}[{self.name}[", column, "] ", comparison, " ", value, "]"]

    def preview(self, result: Any) -> html.Markup:
        if not len(result):
            return html.tag("p", WORDS["kept-none"])
        told = WORDS["kept"].format(rows=plural(len(result), "ligne"), all=number(len(self.table)))
        return first_rows(result, told)


def _comparisons(values: pd.Series) -> list[str]:
    """Ce que l’on peut demander d’une colonne : un texte n’est ni plus grand ni plus petit."""
    if contents(values) in ("number", "date"):
        return list(WORDS["comparisons"])
    return _EQUALITIES


def offered(values: pd.Series) -> list[Any]:
    """Les valeurs à proposer, dans l’ordre : toutes, ou les plus fréquentes, ou des nombres ronds.

    >>> offered(pd.Series([3, 1, 3, None])), offered(pd.Series(["b", "a"]))
    ([1.0, 3.0], ['a', 'b'])
    """
    known = values.dropna()
    if known.nunique() <= _MOST:
        return [plain(value) for value in sorted(known.unique())] or [""]
    if contents(values) == "number":
        return _round_numbers(known)

    usual = known.value_counts().index[:_MOST]
    return [plain(value) for value in sorted(usual)]


def _round_numbers(values: pd.Series) -> list[Any]:
    """Des nombres ronds, du plus petit au plus grand de la colonne."""
    found = []
    for value in MaxNLocator(_ROUND).tick_values(values.min(), values.max()):
        tidy = float(f"{value:.10g}")
        found.append(int(tidy) if tidy.is_integer() else tidy)
    return found
