"""Trois cents lignes de personnes qui commencent : combien de fois la cause juste est-elle nommée ?

    python tests/bench/bench_explained.py               les lignes de tests/bench/beginner_lines.tsv
    python tests/bench/bench_explained.py 03-cartes     celles d'un atelier
    python tests/bench/bench_explained.py --manquees    et ce qui a été répondu aux lignes manquées

Chaque ligne a été tapée au premier regard (tests/tries/, les essais qui provoquent exceptés), et Python s'y est arrêté. Elle
est rejouée à sa place dans son carnet vierge. `cause` est ce qui cloche, `names` un motif que contient toute explication qui
le nomme. Les deux ont été posés en relisant chaque ligne et la réponse d'alors : la première mesure est un jugement, les
suivantes disent seulement ce qui s'est perdu. `friendly_traceback`, en français, lit les mêmes lignes s'il est installé
(`pip install friendly_traceback` ; le kit n'en dépend pas). Il ignore la question posée : ses parts ne sont qu'un repère.
"""

from __future__ import annotations

import argparse
import copy
import csv
import html
import re
from collections import defaultdict
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from datakit.tools import notebook as nb, run
from figaudit.base.text import percent

HERE = Path(__file__).parent
LINES = HERE / "beginner_lines.tsv"
HAS_FRIENDLY = find_spec("friendly_traceback") is not None
NOTEBOOKS = HERE.parents[1] / "notebooks"
#: Ce qui avoue ne rien savoir de la ligne : inutile, mais n'égare personne.
SILENT = re.compile(
    "Python ne comprend pas cette ligne|Deux morceaux se suivent|vérifiez son orthographe|"
    "ne connaît pas la cause|pas d[’']informations? supplémentaire|ne peux pas deviner"
)
#: Dans le noyau : la même cellule, lue par friendly_traceback.
FRIENDLY = """
def _friendly(source):
    import friendly_traceback as friendly
    from friendly_traceback.source_cache import cache
    friendly.set_lang("fr")
    name = f"<essai {{id(source)}}>"
    cache.add(name, source)
    try:
        exec(compile(source, name, "exec"), globals())
    except BaseException:
        friendly.explain_traceback(redirect="capture")
        found = friendly.config.session.recorded_tracebacks[-1].info
        return " ".join(str(found.get(part, "")) for part in ("suggest", "cause"))
    return ""
print(_friendly({source!r}))
"""


@dataclass(frozen=True)
class Line:
    """Une ligne tapée, et ce que doit contenir une explication qui en nomme la cause."""

    workshop: str
    exercise: str
    typed: str
    cause: str
    names: str


@dataclass(frozen=True)
class Told:
    """Ce que le kit et friendly_traceback ont répondu à une ligne."""

    line: Line
    kit: str
    friendly: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("workshop", nargs="?", default="")
    parser.add_argument("--manquees", action="store_true")
    asked = parser.parse_args()

    by_workshop: dict[str, list[Line]] = defaultdict(list)
    for line in read():
        if asked.workshop in line.workshop:
            by_workshop[line.workshop].append(line)

    told: list[Told] = []
    for workshop, lines in by_workshop.items():
        told += play(workshop, lines)
    report(told, asked.manquees)


def read() -> list[Line]:
    """Les lignes du fichier ; `\\n` y tient la place d'un retour à la ligne."""
    with LINES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Line(row["workshop"], row["exercise"], row["typed"].replace("\\n", "\n"), row["cause"], row["names"])
        for row in rows
    ]


def play(workshop: str, lines: list[Line]) -> list[Told]:
    """Le carnet vierge, chaque ligne glissée derrière la cellule de son exercice."""
    path = NOTEBOOKS / f"{workshop}.ipynb"
    blank = nb.read(path)
    cells = []
    for cell in blank["cells"]:
        cells.append(cell)
        checked = re.search(r"\bex\.(q\d+)\.check\(", cell["source"])
        if cell["cell_type"] != "code" or checked is None:
            continue
        for rank, line in enumerate(lines):
            if line.exercise == checked[1]:
                cells.append(_tried(cell, line.typed, f"kit {rank}"))
                if HAS_FRIENDLY:
                    cells.append(_tried(cell, FRIENDLY.format(source=line.typed), f"friendly {rank}"))

    played = run.execute(path, notebook=blank | {"cells": cells}, variables={"DATAKIT_PROGRESS": "non"})
    said = {cell["metadata"].get("essai"): _said(cell) for cell in played["cells"]}
    return [
        Told(line, said[f"kit {rank}"], said.get(f"friendly {rank}", "")) for rank, line in enumerate(lines)
    ]


def _tried(cell: nb.Cell, source: str, name: str) -> nb.Cell:
    made = copy.deepcopy(cell)
    made["id"] = name.replace(" ", "-")
    made["source"] = source
    made["metadata"] = {"tags": ["raises-exception"], "essai": name}
    return made


def _said(cell: nb.Cell) -> str:
    """Ce qu'une cellule a affiché, sans le message anglais de Python."""
    said = []
    for output in cell.get("outputs", []):
        shown = output.get("data", {}).get("text/plain") or output.get("text") or ""
        if output["output_type"] == "error" and output["ename"] not in str(shown):
            shown = "\n".join(output["traceback"])
        said.append(html.unescape("".join(shown)))
    return re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(said)).split("\nLigne ")[0]


def report(told: list[Told], missed: bool) -> None:
    readers = {"kit": [one.kit for one in told]}
    if HAS_FRIENDLY:
        readers["friendly_traceback"] = [one.friendly for one in told]

    for who, replies in readers.items():
        right = silent = 0
        for one, reply in zip(told, replies, strict=True):
            if re.search(one.line.names, reply.replace("\u00a0", " ")):
                right += 1
                continue
            is_silent = not reply.strip() or SILENT.search(reply) is not None
            silent += is_silent
            if missed and who == "kit":
                print(
                    f"\n[{one.line.workshop} {one.line.exercise}] {one.line.typed}\n  attendu : {one.line.names}\n  {reply}"
                )
        wrong = len(told) - right - silent
        print(
            f"{who} : {len(told)} lignes ; cause juste nommée {right} ({percent(right / len(told))}) ; "
            f"rien d'utile {silent} ; autre cause {wrong} ({percent(wrong / len(told))})"
        )


if __name__ == "__main__":
    main()
