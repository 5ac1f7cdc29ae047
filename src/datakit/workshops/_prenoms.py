"""Ce que les exercices de l'atelier des prénoms recalculent : les références, et le juge de la figure."""

from __future__ import annotations

from functools import cache
from typing import Any

import pandas as pd

from datakit import figtext
from datakit.charts.audit import audit
from datakit.data.load import load
from datakit.text import listing
from datakit.topics import names


@cache
def _table(name: str) -> pd.DataFrame:
    return load(f"prenoms_{name}")


def births(prenom: str, sexe: str, year: int, table: str = "france") -> int:
    t = _table(table)
    rows = t[(t["prenom"] == prenom) & (t["sexe"] == sexe) & (t["annee"] == year)]
    return int(rows["nombre"].sum())


def share(prenom: str, sexe: str, year: int) -> float:
    return births(prenom, sexe, year) / float(names.all_births(_table("totaux"))[(year, sexe)])


def top(year: int, sexe: str, n: int = 3) -> list[str]:
    return names.ranking(_table("france"), year, sexe, n)["prenom"].tolist()


def jean_share() -> pd.Series:
    jean = names.series(_table("series"), "Jean", "M")
    return names.per_thousand(jean, _table("totaux"), "M")


def share_2018(named_only: bool = False) -> float:
    top = names.ranking(_table("france"), 2018, "F", 10)["nombre"].sum()
    if not named_only:
        return float(names.top_share(_table("france"), _table("totaux"), 10).loc[2018, "F"])
    totals = _table("totaux").set_index(["annee", "sexe"])
    return float(top / totals.loc[(2018, "F"), "naissances"])


def twins(sexe: str, column: str = "doublon_bas") -> float:
    found = names.diversity(_table("vienne"), _table("vienne_totaux"), hidden_max=2)
    return float(found.loc[(1946, sexe), column])


def vienne_top10(sexe: str) -> float:
    return float(names.top_share(_table("vienne"), _table("vienne_totaux"), 10).loc[1946, sexe])


def lea_rank(merged: bool = True) -> int:
    table = names.merge_variants(_table("france")) if merged else _table("france")
    found = names.ranking(table, 2010, "F", 60).set_index("prenom")
    return int(found.loc["Léa", "rang"])


def zoe() -> dict[str, float]:
    """Zoé et toutes les filles, ici et en France, de 1999 à 2018."""
    out: dict[str, float] = {}
    for place, table, totals in (("ici", "vienne", "vienne_totaux"), ("france", "series", "totaux")):
        t = _table(table)
        zoe = t[(t["prenom"] == "Zoé") & t["annee"].between(1999, 2018)]
        out[place] = float(zoe["nombre"].sum())
        births = names.all_births(_table(totals)).xs("F", level="sexe")
        out[f"filles_{place}"] = float(births.loc[1999:2018].sum())
    return out


def zoe_ratio() -> float:
    z = zoe()
    return (z["ici"] / z["filles_ici"]) / (z["france"] / z["filles_france"])


def nathalie() -> names.Ages:
    return names.age_range(names.series(_table("series"), "Nathalie", "F"), 2021)


def judge(fig: Any) -> object:
    """L'audit du kit, puis ce qu'il ne peut pas exiger : que la figure se présente."""
    text = figtext.read(fig)
    wanted = (("un titre", text.title), ("une source", text.source), ("une unité", text.unit))
    missing = [name for name, found in wanted if not found]
    if missing:
        return f"Il manque {listing(missing)}. Une figure voyage sans son auteur : elle doit tout dire seule."
    return audit(fig)


def figure(cut: bool = False, **words: str) -> Any:
    """Une figure honnête ; sans titre si on n'en donne pas, à l'axe coupé si on le demande."""
    emma = names.series(_table("series"), "Emma", "F").loc[2015:]
    if cut:
        fig = names.bars(emma.tail(3), **words)  # type: ignore[arg-type]
        fig.axes[0].set_xlim(3000, 5500)
        return fig
    return names.curves({"Emma": emma}, **({"title": "", "unit": ""} | words))  # type: ignore[arg-type]


def marie(**conditions: object) -> int:
    t = _table("france")
    for column, value in conditions.items():
        t = t[t[column] == value]
    return int(t["nombre"].sum())


def share_2018_of(sexe: str, n: int) -> float:
    return float(names.top_share(_table("france"), _table("totaux"), n).loc[2018, sexe])


def curve(prenom: str, sexe: str) -> pd.Series:
    return names.series(_table("series"), prenom, sexe)


def shared(minimum: int) -> str:
    return str(names.unisex(_table("vienne"), minimum)["prenom"].iloc[0])
