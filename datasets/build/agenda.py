"""Construire la table des vacances de l'atelier « Agenda », d'après le paquet PyPI `vacances-scolaires-france`.

python -m pip install --no-deps "vacances-scolaires-france==0.12.0"
python datasets/build/agenda.py
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).resolve().parents[1]


def periods(days: pd.DataFrame) -> pd.DataFrame:
    """Une ligne par zone et par suite de jours qui portent le même nom de vacances, bornes comprises."""
    found = []
    for zone in "ABC":
        off = days[days[f"vacances_zone_{zone.lower()}"].astype(str) == "True"]

        # Une période commence après un jour sans vacances, ou quand le nom des vacances change.
        after_a_gap = off["date"].diff() != pd.Timedelta(days=1)
        renamed = off["nom_vacances"] != off["nom_vacances"].shift()
        runs = off.groupby((after_a_gap | renamed).cumsum())

        table = runs.agg(
            vacances=("nom_vacances", "first"),
            premier_jour=("date", "min"),
            dernier_jour=("date", "max"),
        )
        found.append(table.assign(zone=zone, jours=runs.size()))

    table = pd.concat(found).sort_values(["premier_jour", "zone"])
    table["vacances"] = table["vacances"].str.replace("'", "’")
    return table[["zone", "vacances", "premier_jour", "dernier_jour", "jours"]]


def main() -> None:
    """Écrit la table, et vérifie que ses périodes ne se chevauchent pas dans une zone."""
    source = files("vacances_scolaires_france") / "data" / "data.csv"
    table = periods(pd.read_csv(str(source), parse_dates=["date"]))
    for zone, rows in table.groupby("zone"):
        starts = rows["premier_jour"].iloc[1:].to_numpy()
        ends_before = rows["dernier_jour"].iloc[:-1].to_numpy()
        assert (starts > ends_before).all(), zone
    table.to_csv(FOLDER / "vacances_scolaires.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
