"""Les anciens noms de communes, de 1943 à aujourd’hui : `src/datakit/data/former.json`.

Sources, à télécharger à côté : `historiq2017.txt` (Insee, historique des communes) et `France2017.txt` (Insee, code
officiel géographique au 1er janvier 2017), tous deux repris dans etalab/geohisto, Licence Ouverte 2.0.

python datasets/build/former_names.py historiq2017.txt France2017.txt
"""

import csv
import json
import sys
from pathlib import Path

from datakit.data.load import load
from datakit.data.place_names import key_of

TARGET = Path(__file__).parents[2] / "src/datakit/data/former.json"
ARTICLES = {"2": "Le ", "3": "La ", "4": "Les ", "5": "L’", "6": "Aux ", "7": "Las ", "8": "Los "}
RENAMED = {"100", "110", "111", "120", "130"}  # NCCANC : le nom d’avant
MERGED = {
    "310",
    "311",
    "312",
    "330",
    "331",
    "332",
    "333",
}  # NCCOFF : le nom perdu ; COMECH : qui l’a absorbée
SOURCE = "Insee, historique des communes et code officiel géographique 2017, par etalab/geohisto, Licence Ouverte 2.0"


def lines(path: str) -> list[dict[str, str]]:
    """Les lignes d’un fichier de l’Insee de ces années-là : tabulations, latin-1."""
    with open(path, encoding="latin1") as stream:
        return list(csv.DictReader(stream, delimiter="\t"))


def named(kind: str, name: str) -> str:
    return ARTICLES.get(kind, "") + name


def main() -> None:
    """Écrit les anciens noms que le kit ne connaît pas déjà, et le code d’aujourd’hui de chacun."""
    history, towns = lines(sys.argv[1]), lines(sys.argv[2])
    known = load("communes_france").set_index("code_insee")
    today = known["commune_actuelle"].fillna(known.index.to_series()).to_dict()
    poles = {row["DEP"] + row["COM"]: row["POLE"] for row in towns if row["POLE"]}
    merged = {row["DEP"] + row["COM"]: row["COMECH"] for row in history if row["MOD"] in MERGED}

    def current(code: str) -> str:
        for _ in range(6):  # une commune absorbée par une autre, absorbée à son tour
            if code in today:
                return str(today[code])
            code = merged.get(code) or poles.get(code) or ""
        return ""

    said = [(named(row["TNCCANC"], row["NCCANC"]), row) for row in history if row["MOD"] in RENAMED]
    said += [(named(row["TNCCOFF"], row["NCCOFF"]), row) for row in history if row["MOD"] in MERGED]
    said += [(named(row["TNCC"], row["NCCENR"]), row) for row in towns if row["ACTUAL"] in "1236"]

    keys = {code: key_of(name) for code, name in known["nom"].items()}
    every = set(zip(keys.values(), (today[code] for code in keys), strict=True))
    found: dict[str, dict[str, set[str]]] = {"renamed": {}, "merged": {}}
    for name, row in said:
        before = row["DEP"] + row["COM"]
        code = current(before)
        if code and (key_of(name), code) not in every:
            kind = "renamed" if code == before else "merged"
            found[kind].setdefault(name, set()).add(code)

    card: dict[str, object] = {"source": SOURCE}
    for kind, names in found.items():
        card[kind] = {name: " ".join(sorted(codes)) for name, codes in sorted(names.items())}
        print(len(names), kind)
    TARGET.write_text(json.dumps(card, ensure_ascii=False, indent=0) + "\n", "utf-8")


if __name__ == "__main__":
    main()
