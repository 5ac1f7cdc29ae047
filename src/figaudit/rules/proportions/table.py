"""Avec `data=` : les barres doivent retrouver une colonne du tableau, nom par nom."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from figaudit.base.findings import Severity
from figaudit.read.facts import Array, ChartFacts, Panel
from figaudit.rules.chart import Said, tell

CLOSE = 0.01  # part de la valeur : le tableau a pu être arrondi


def bars_against_table(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Une seule série de barres, dont aucune colonne du tableau ne donne les hauteurs."""
    table = facts.data
    if len(panel.bars) != 1 or not hasattr(table, "select_dtypes"):
        return

    bars = panel.bars[0]
    names = panel.seat(bars).names_at(bars.at)
    if not names or len(set(names)) != len(names):
        return

    for key in columns_of_words(table):
        if not set(names) <= set(key):
            continue
        if not any(
            np.allclose(column, bars.tip, rtol=CLOSE) for column in heights_by_name(table, key, names)
        ):
            yield tell("table", Severity.WARNING)
        return


def columns_of_words(table: Any) -> Iterator[Any]:
    """L'index, puis chaque colonne qui n'est pas faite de nombres, en textes."""
    yield table.index.astype(str)
    for name in table.columns:
        if table[name].dtype.kind not in "fi":
            yield table[name].astype(str)


def heights_by_name(table: Any, key: Any, names: list[str]) -> Iterator[Array]:
    """Ce que chaque colonne de nombres donne pour ces noms : somme, moyenne, ou nombre de lignes."""
    rows = table.select_dtypes("number").groupby(key.to_numpy())
    for grouped in (rows.sum(), rows.mean(), rows.size().to_frame()):
        yield from grouped.loc[names].to_numpy(float).T
