"""Refaire `bus_arrets.csv` et `bus_liaisons.parquet` à partir de l’archive GTFS livrée, `bus_gtfs.zip`.

    python datasets/build/bus.py

Le même calcul sert à préparer une séance dans une autre ville : `datakit replay 06-mobilites --gtfs reseau.zip`.
"""

from pathlib import Path

from datakit.data.load import load
from datakit.topics import mobility

HERE = Path(__file__).resolve().parents[1]


def main() -> None:
    made = mobility.tables(load("bus_gtfs"))
    made["bus_arrets"].round(6).to_csv(HERE / "bus_arrets.csv", index=False, lineterminator="\n")
    made["bus_liaisons"][["ligne", "course", "de", "depart", "vers", "arrivee"]].to_parquet(
        HERE / "bus_liaisons.parquet", index=False, compression="zstd"
    )


if __name__ == "__main__":
    main()
