"""Écrire `prenoms_somme.parquet` : les naissances de chaque prénom, tous les départements ensemble.

    python datasets/build/prenoms_somme.py

Les tables nationales du kit ne gardent que les prénoms les plus donnés. Karim, Fatima ou José n’ont jamais été parmi eux,
et beaucoup de monde les porte : leurs naissances sont dans les tables des départements.
"""

from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).resolve().parents[1]

#: Sous cent naissances en plus d’un siècle, la courbe n’est faite que des années où un département passe le seuil de trois.
ENOUGH = 100


def main() -> None:
    """Additionne les départements, et garde les prénoms dont la courbe se lit."""
    paths = sorted((FOLDER / "france" / "prenoms_departement").glob("*.parquet"))
    departments = pd.concat([pd.read_parquet(path) for path in paths])
    births = departments.groupby(["sexe", "prenom", "annee"], observed=True)["nombre"].sum().reset_index()

    total = births.groupby(["sexe", "prenom"], observed=True)["nombre"].transform("sum")
    kept = births[total >= ENOUGH].astype({"annee": "int16", "nombre": "int32"})
    columns = kept[["annee", "sexe", "prenom", "nombre"]]
    columns.to_parquet(FOLDER / "prenoms_somme.parquet", compression="zstd", index=False)


if __name__ == "__main__":
    main()
