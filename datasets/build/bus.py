"""Refaire `bus_arrets.csv` et `bus_liaisons.parquet` à partir de l’archive GTFS livrée, `bus_gtfs.zip`.

    python datasets/build/bus.py

Le même calcul sert à préparer une séance dans une autre ville : `datakit replay 06-mobilites --gtfs reseau.zip`.
"""

from pathlib import Path

from datakit.data.load import load
from datakit.subjects import mobility

HERE = Path(__file__).resolve().parents[1]
TRIPS = ["ligne", "course", "de", "depart", "vers", "arrivee"]


def main() -> None:
    """Écrit les deux tables."""
    made = mobility.tables(load("bus_gtfs"))

    stops = made["bus_arrets"].round(6)  # degrés : un dixième de mètre
    stops.to_csv(HERE / "bus_arrets.csv", index=False, lineterminator="\n")

    trips = made["bus_liaisons"][TRIPS]
    trips.to_parquet(HERE / "bus_liaisons.parquet", index=False, compression="zstd")


if __name__ == "__main__":
    main()
