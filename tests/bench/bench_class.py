"""Trente élèves simulés sur deux ateliers : un mélange planté, exécuté pour de bon, puis lu par `datakit summary`.

    python tests/bench/bench_class.py DOSSIER      (quinze minutes sur deux cœurs ; DOSSIER reçoit les soixante carnets,
                                                 ou n’est que relu s’il les a déjà)

Affiche, atelier par atelier et genre par genre, combien de réponses ont été plantées et combien sont lues, puis le
tableau de la classe.
"""

from __future__ import annotations

import os
import random
import re
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

from datakit.tools import copies, opening, summary

ROOT = Path(__file__).parents[2]
MARIE = "marie = france[(france.annee == {}) & (france.sexe == {}) & (france.prenom == {})].nombre.sum()"
GARCONS = 'garcons = france[(france.annee == 1985) & (france.sexe == "{}")]\npodium = garcons.nlargest(3, "nombre").prenom'
KEVIN = 'kevin = names.series(series, "Kevin", "M")\nannee = kevin.{}()'
FILLES = 'filles = france[(france.annee == 2018) & (france.sexe == "F")]\npart = {}filles.nlargest(10, "nombre").nombre.sum() / toutes[2018, "F"]'
JEAN = """totaux = dk.load("prenoms_totaux")
garcons = totaux[totaux.sexe == "M"].set_index("annee").eval("naissances + prenoms_rares")
jean = names.series(series, "Jean", "M")
annee_part = {}.idxmax()"""
LEA = """reunie = reunir(france)
filles = reunie[(reunie.annee == 2010) & (reunie.sexe == "F")].set_index("prenom").nombre
rang = filles{}["Léa"]"""
JOURS = "duree = {} - 20250714"
PARIS = 'instant = pd.Timestamp("2026-11-05 10:30", tz="UTC")\nheure = {}'
ANNONCEES = "annoncees = paires[paires.ressemblance >= 0.6]\n"
PRECISION = ANNONCEES + "precision = 100 * annoncees.double.sum() / {}"
RAPPEL = ANNONCEES + "rappel = {}annoncees.double.sum() / {}"
RIGHT = ""
COMMA, QUOTES, TEXT = "Une virgule pour un point", "Un nom et un texte confondus", "Un texte pour un nombre"
OTHER, TURNED, SHARE = (
    "Une erreur que l’exercice attendait",
    "Dans le désordre, ou à l’envers",
    "Une part ou un pourcentage",
)
FILTER, ROUNDED = "Une condition qui manque, ou mal liée", "Un arrondi trop court"
HAND, NAME = copies.HAND, "Un nom mal écrit"
#: atelier -> exercice -> (combien d’élèves, ce qu’ils écrivent, les genres de leur erreur) ; les autres n’y sont pas arrivés.
MIX: dict[str, dict[str, list[tuple[Any, ...]]]] = {"04-prenoms": {
    "q1": [(15, MARIE.format(1900, '"F"', '"Marie"'), RIGHT), (6, MARIE.format(1900, '"F"', "Marie"), QUOTES),
           (4, MARIE.format('"1900"', '"F"', '"Marie"'), TEXT),
           (2, 'marie = france[france.annee == 1900 and france.sexe == "F"].nombre.sum()', FILTER),
           (3, 'marie = france[(france.sexe == "F") & (france.prenom == "Marie")].nombre.sum()', FILTER)],
    "q2": [(22, GARCONS.format("M"), RIGHT), (3, GARCONS.format("M") + ".iloc[::-1]", TURNED), (5, GARCONS.format("F"), OTHER)],
    "q3": [(14, KEVIN.format("idxmax"), RIGHT), (11, KEVIN.format("max"), OTHER), (3, "annee = 1991", HAND),
           (2, KEVIN.format("idmax"), NAME)],
    "q9": [(12, JEAN.format("(1000 * jean / garcons)"), RIGHT), (12, JEAN.format("jean"), OTHER)],
    "q4": [(9, FILLES.format(""), RIGHT), (7, "part = 0,089", COMMA, HAND), (5, FILLES.format("100 * "), SHARE),
           (2, "part = 0.09", ROUNDED, HAND)],
    "q5": [(9, LEA.format(".rank(ascending=False)"), RIGHT), (5, LEA.format(""), OTHER)],
    "q8": [(5, "rapport = 2,02", COMMA, HAND), (3, 'rapport = "deux fois"', TEXT)],
}, "07-agenda": {
    "q1": [(14, JOURS.format(20250714), RIGHT), (12, JOURS.format(20250715), OTHER), (4, JOURS.format('"20250714"'), TEXT)],
    "q3": [(13, PARIS.format('instant.tz_convert("Europe/Paris").hour'), RIGHT), (9, PARIS.format("instant.hour"), OTHER),
           (5, PARIS.format("12"), OTHER, HAND)],
    "q7": [(8, PRECISION.format("len(annoncees)"), RIGHT), (14, PRECISION.format("paires.double.sum()"), OTHER)],
    "q8": [(9, RAPPEL.format("100 * ", "paires.double.sum()"), RIGHT), (10, RAPPEL.format("100 * ", "len(annoncees)"), OTHER),
           (3, RAPPEL.format("", "paires.double.sum()"), SHARE)],
}}  # fmt: skip


def planted(slug: str, pupils: int = 30, seed: int = 30) -> list[dict[str, str]]:
    """Ce que chaque élève écrit dans un atelier, exercice par exercice."""
    chance = random.Random(seed)
    plan: list[dict[str, str]] = [{} for _ in range(pupils)]
    for name, mix in MIX[slug].items():
        written = [code for count, code, *_ in mix for _ in range(count)]
        for mine, code in zip(chance.sample(plan, len(written)), written, strict=True):
            mine[name] = code
    return plan


def handed_in(folder: Path, handed: tuple[str, int, dict[str, str]]) -> None:
    """Écrit et exécute le carnet d’un élève, erreurs comprises."""
    slug, rank, answers = handed
    notebook = nbformat.read(ROOT / f"notebooks/{slug}.ipynb", 4)
    for cell in notebook.cells:
        asked = re.search(r"^ex\.(q\d+)\.check\(.*$", cell.source, re.MULTILINE)
        if asked and asked[1] in answers:
            cell.source = f"{answers[asked[1]]}\n{asked[0]}"
    place = {"metadata": {"path": str(ROOT / "notebooks")}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", allow_errors=True, resources=place).execute()
    nbformat.write(notebook, folder / f"eleve-{rank:02}-{slug}.ipynb")


def hand_in(folder: Path, plans: list[tuple[str, int, dict[str, str]]]) -> None:
    """Écrit et exécute le carnet de chaque élève, sauf si le dossier en a déjà."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.glob("*.ipynb")):
        return

    os.environ |= {"DATAKIT_PROGRESS": "non", "DATAKIT_STRICT": "", "DATAKIT_OFFLINE": "1"}
    with tempfile.TemporaryDirectory() as home:
        os.environ |= opening.kit_settings(Path(home))
        with ProcessPoolExecutor(2) as workers:
            list(workers.map(partial(handed_in, folder), plans))


def main(folder: Path) -> int:
    hand_in(folder, [(slug, rank, mine) for slug in MIX for rank, mine in enumerate(planted(slug), 1)])
    read, left = copies.pupils(folder)
    every = [(slug, one) for slug, _, found in read for seen in found.values() for one in seen.kinds]
    said = Counter(every)
    wanted = Counter(dict.fromkeys(said, 0))
    for slug, exercises in MIX.items():
        for count, _, *kinds in (one for mix in exercises.values() for one in mix if one[2]):
            wanted.update({(slug, kind): count for kind in kinds})
    for one in sorted(wanted):
        print(f"{one[0]:12} {one[1]:45} planté {wanted[one]:3}   lu {said[one]:3}")
    print(f"\n{summary.report(read, left)}")
    return int(wanted != said)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
