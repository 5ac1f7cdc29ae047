"""Des carnets rendus, mutilés au hasard, puis lus par `datakit summary` : aucune panne, rien d’attribué à un autre exercice.

    python tests/bench/bench_mutilated.py DOSSIER [300]      (DOSSIER reçoit douze carnets exécutés, ou n’est que relu s’il
                                                            les a déjà : cinq minutes sur deux cœurs)

Chaque cellule porte la trace de celle dont elle vient. Le dernier mot d’un exercice est dans la dernière cellule qui le
vérifie : intacte, elle doit donner ce qu’elle donnait avant ; son code ou sa réponse changés, elle ne doit plus donner
ni « Correct », ni « À revoir », ni indice, ni erreur.
"""

from __future__ import annotations

import copy
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench_class import hand_in

from datakit.tools import copies, notebook as nb, summary
from datakit.workshop import stored_keys

SHOPS = ("01-open-data", "04-prenoms-nsi", "07-agenda", "14-objets-connectes")
PUPILS = 3
TRACE = "origine"  # dans les métadonnées d’une cellule : de quel carnet, et de quelle cellule, elle vient
#: Ce qu’une réponse changée ne peut plus donner.
GIVEN = {copies.State.CORRECT, copies.State.REVIEW, copies.State.ERROR}

Draw = random.Random
Cells = list[dict[str, Any]]


# --- Des carnets rendus ---


def plans() -> list[tuple[str, int, dict[str, str]]]:
    """Ce que chaque élève écrit : une bonne réponse, une fausse, une ligne qui s’arrête, ou rien."""
    draw = Draw("rendus")
    found = []
    for slug in SHOPS:
        keys = stored_keys(slug)["keys"]
        for rank in range(1, PUPILS + 1):
            written = {name: _written(draw, key["solution"]) for name, key in keys.items()}
            found.append((slug, rank, {name: code for name, code in written.items() if code}))
    return found


def _written(draw: Draw, solution: str) -> str:
    last = solution.strip().splitlines()[-1].partition(" = ")[0]
    wrong = f"{solution}\n{last} = -12345" if last.isidentifier() else solution
    return draw.choice([solution, solution, wrong, wrong, f"{solution}\n1 / 0", ""])


def traced(path: Path) -> nb.Notebook:
    """Un carnet rendu, dont chaque cellule dit d’où elle vient."""
    notebook = nb.read(path)
    for rank, cell in enumerate(notebook["cells"]):
        cell["metadata"][TRACE] = [path.name, rank]
    return notebook


# --- Ce qu’on lui fait ---


def duplicate(cells: Cells, draw: Draw, others: Cells) -> None:
    cells.insert(draw.randrange(len(cells)), copy.deepcopy(draw.choice(cells)))


def delete(cells: Cells, draw: Draw, others: Cells) -> None:
    cells.pop(draw.randrange(len(cells)))


def move(cells: Cells, draw: Draw, others: Cells) -> None:
    cells.insert(draw.randrange(len(cells)), cells.pop(draw.randrange(len(cells))))


def retype(cells: Cells, draw: Draw, others: Cells) -> None:
    """Le code change, la réponse affichée reste celle d’avant."""
    cell = draw.choice(checking(cells))
    cell["source"] = draw.choice(["x = 3\n", "____\n", "def (\n"]) + cell["source"]


def merge(cells: Cells, draw: Draw, others: Cells) -> None:
    first, second = draw.sample(checking(cells), 2)
    first["source"] += "\n" + second["source"]
    first["outputs"] = first["outputs"] + second["outputs"]
    cells.remove(second)


def forge(cells: Cells, draw: Draw, others: Cells) -> None:
    """La réponse faite à une cellule, collée sous une autre."""
    target = draw.choice(checking(cells))
    target["outputs"] = copy.deepcopy(draw.choice(checking(others))["outputs"])


def paste(cells: Cells, draw: Draw, others: Cells) -> None:
    """La cellule d’un autre carnet, avec sa réponse."""
    cells.insert(draw.randrange(len(cells)), copy.deepcopy(draw.choice(checking(others))))


def empty(cells: Cells, draw: Draw, others: Cells) -> None:
    draw.choice(checking(cells))["outputs"] = []


def as_text(cells: Cells, draw: Draw, others: Cells) -> None:
    cell = draw.choice(cells)
    cell["cell_type"] = "markdown"
    cell.pop("outputs", None)


def unmark(cells: Cells, draw: Draw, others: Cells) -> None:
    """Ce qui n’a pas sa forme : un outil a vidé, ou mal écrit, ce que garde une cellule."""
    cell = draw.choice(cells)
    cell["metadata"] = {TRACE: cell["metadata"][TRACE]}
    cell.pop("id", None)
    if cell.get("outputs"):
        cell["outputs"][0] = draw.choice([{"output_type": "stream"}, {"data": None}, {"metadata": 3}])


HURTS: tuple[Callable[[Cells, Draw, Cells], None], ...] = (
    duplicate, delete, move, retype, merge, forge, paste, empty, as_text, unmark,
)  # fmt: skip


def checking(cells: Cells) -> Cells:
    """Les cellules de code qui vérifient un exercice."""
    return [cell for cell in cells if cell["cell_type"] == "code" and copies.checks(cell["source"])]


def mutilated(notebook: nb.Notebook, draw: Draw, others: Cells) -> nb.Notebook:
    """Un carnet à qui il arrive d’une à six choses."""
    made = copy.deepcopy(notebook)
    for _ in range(draw.randint(1, 6)):
        draw.choice(HURTS)(made["cells"], draw, others)
    return made


# --- Ce qu’on en lit ---


def wrongly_told(name: str, said: copies.Seen, cells: Cells, copies: dict[str, Any]) -> str:
    """Pourquoi ce constat est faux ; vide s’il est juste."""
    last = [cell for cell in checking(cells) if name in copies.checks(cell["source"])][-1:]
    if not last:
        return "" if said.state is copies.State.TODO and not said.aids else "rien ne le vérifie plus"

    (cell,) = last
    origin, rank = cell["metadata"][TRACE]
    whole, before = copies[origin]
    was = whole["cells"][rank]
    if (cell["source"], cell["outputs"]) == (was["source"], was["outputs"]):
        due = before[name]
        if due.state not in GIVEN:  # la cellule d’au-dessus a pu changer : « pas vérifié », « à faire »
            return "un verdict que personne n’a donné" if said.state in GIVEN else ""
        same = (said.state, said.kind, said.aids) == (due.state, due.kind, due.aids)
        return "" if same else f"{due.state} attendu, {said.state} lu"

    is_its_error = cell["source"] == was["source"] and errors(cell) == errors(was)
    if said.state is copies.State.ERROR and is_its_error:
        return ""  # ce qui l’expliquait est abîmé, elle reste la sienne
    if said.state in GIVEN:
        return f"« {said.state} » pour un code qui n’a pas été jugé"
    return "une aide qui n’a pas été demandée" if said.aids else ""


def errors(cell: dict[str, Any]) -> list[Any]:
    return [output for output in cell["outputs"] if output.get("output_type") == "error"]


def main(folder: Path, count: int) -> int:
    hand_in(folder, plans())
    copies = {}
    for path in sorted(folder.glob("*.ipynb")):
        whole = traced(path)
        slug = path.stem.split("-", 2)[2]
        copies[path.name] = (whole, copies.seen(whole, stored_keys(slug)["keys"]))

    draw = Draw("mutiler")
    told = 0
    faults: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        made = {}
        for rank in range(count):
            notebook, other = (copies[name][0] for name in draw.choices(list(copies), k=2))
            name = f"{rank:03}.ipynb"
            made[name] = mutilated(notebook, draw, other["cells"])
            text = json.dumps(made[name])
            if not rank % 20:  # un envoi interrompu
                made.pop(name)
                text = text[: draw.randrange(len(text))]
            (place / name).write_text(text, "utf-8")

        handed = copies.handed(place)
        summary.report(handed.read, handed.left)
        for pupil in handed.read:
            for name, said in pupil.found.items():
                told += said.state is not copies.State.TODO
                fault = wrongly_told(name, said, made[pupil.path.name]["cells"], copies)
                faults[fault] += bool(fault)
                if fault:
                    print(f"{pupil.path} {name} : {fault}")

    print(
        f"{len(copies)} carnets rendus, {count} mutilés : {len(handed.read)} lus, {handed.left} nommés illisibles."
    )
    print(f"{told} constats, {faults.total()} faux.")
    return int(faults.total() > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 300))
