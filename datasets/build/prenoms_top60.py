"""Écrire `prenoms_top60.csv` : la table `prenoms_france`, dans un format que le module `csv` lit sans rien installer.

    python datasets/build/prenoms_top60.py

L'atelier de NSI n'emploie que des listes et des dictionnaires : il lui faut un vrai fichier CSV, pas du Parquet.
"""

from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).resolve().parents[1]


def main() -> None:
    """Écrit la table."""
    table = pd.read_parquet(FOLDER / "prenoms_france.parquet")
    table.to_csv(FOLDER / "prenoms_top60.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
