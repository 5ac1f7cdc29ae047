"""`datakit summary` : d’un dossier de carnets rendus, où la classe bute, sans nom ni texte libre.

Les carnets sont lus, jamais exécutés. Seuls sortent d’ici des nombres, et des phrases que le kit a écrites.
"""

import re
from argparse import Namespace
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.answers.exercise import Status
from datakit.data import messages
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import notebook as nb
from datakit.tools import pages
from datakit.workshop import KEYS, stored_keys

MOST_BYTES = 100_000_000
FEW = 5
CORRECT, REVIEW, TODO = (str(s) for s in (Status.CORRECT, Status.REVIEW, Status.TODO))
ERROR, UNSEEN, OTHER = "Erreur Python", "Pas vérifié", "autre réponse fausse"
STATES = (CORRECT, REVIEW, ERROR, TODO, UNSEEN)
_OPENED = re.compile(r"""\bdk\.exercises\(\s*["'](\d\d-[a-z0-9-]+)["']""")
_CHECK = re.compile(r"^[^#\n]*?\b\w+\.(q\d+)\.check\(", re.MULTILINE)
_STUB = re.compile(r"^[ \t]*\w+ = \.\.\.", re.MULTILINE)
Tally = dict[str, dict[str, Counter[str]]]  # atelier -> exercice -> constat -> nombre de carnets


def files(folder: Path) -> list[Path]:
    """Les carnets du dossier, sous-dossiers compris ; ni liens, ni copies cachées de Jupyter."""
    shown = [p for p in sorted(folder.rglob("*.ipynb")) if "/." not in f"/{p.relative_to(folder).as_posix()}"]
    return [path for path in shown if path.is_file() and not path.is_symlink()]


def states(notebook: nb.Notebook, asked: Mapping[str, Any]) -> dict[str, list[str]]:
    """Pour chaque exercice : où en est ce carnet, puis l’erreur reconnue s’il y en a une."""
    found = {name: [UNSEEN] for name in asked}
    before = ""
    for cell in notebook["cells"]:
        if cell.get("cell_type") != "code":
            continue
        source = cell["source"]
        for name in asked.keys() & set(_CHECK.findall(source)[-1:]):
            found[name] = _state(cell, asked[name], bool(_STUB.search(source) or _STUB.search(before)))
        before = source
    return found


def _state(cell: nb.Cell, exercise: Mapping[str, Any], stub: bool) -> list[str]:
    """Le dernier mot de la vérification ; seules les phrases de l’exercice lui-même sont reprises."""
    outputs = cell.get("outputs") or []
    for output in reversed(outputs):
        if output.get("output_type") == "error":
            return [ERROR]
        said = output.get("data", {}).get("text/plain", "")
        head, _, message = said.strip().partition("\n") if isinstance(said, str) else ("", "", "")
        if head == REVIEW:
            sentences = [*(said for _, said in exercise["wrong"]), *exercise["refused"]]
            return [REVIEW, next((one for one in sentences if one.strip() == message.strip()), OTHER)]
        if head in (CORRECT, TODO):
            return [head]
    return [TODO if stub and not outputs else UNSEEN]


def tally(folder: Path) -> tuple[Tally, Counter[str], int]:
    """Les comptes : par atelier et exercice, le nombre de carnets lus par atelier, ceux laissés de côté."""
    counts: Tally = {}
    read: Counter[str] = Counter()
    left = 0
    known = {path.stem for path in KEYS.glob("*.json")}  # un carnet qui nomme un autre atelier n’est pas lu
    for path in files(folder):
        try:
            if path.stat().st_size > MOST_BYTES:
                raise ValueError("trop gros")
            notebook = nb.read(path)
            slug = next(m for m in _OPENED.findall("\n".join(nb.sources(notebook))) if m in known)
            found = states(notebook, stored_keys(slug).get("keys", {}))
        except (NotebookError, OSError, ValueError, TypeError, AttributeError, KeyError, StopIteration):
            left += 1
            continue
        read[slug] += 1
        mine = counts.setdefault(slug, {name: Counter() for name in found})
        for name, said in found.items():
            mine[name].update(said)
    return counts, read, left


def rows(counts: Tally) -> list[tuple[str, str, str, int]]:
    """Le tableau à plat : atelier, exercice, constat, nombre de carnets ; les erreurs fréquentes d’abord."""
    out = []
    for slug in sorted(counts):
        for name, mine in counts[slug].items():
            wrong = sorted(mine.keys() - set(STATES), key=lambda said: (-mine[said], said))
            out += [(slug, f"{slug[:2]}-{name}", _plain(said), mine[said]) for said in (*STATES, *wrong)]
    return out


def _plain(said: str) -> str:
    return " ".join(said.replace("`", "").split())


def report(counts: Tally, read: Counter[str], left: int) -> str:
    """Le tableau à lire."""
    flat = rows(counts)
    wrong = {slug: [row for row in flat if row[0] == slug and row[2] not in STATES] for slug in counts}
    facts = {"counts": counts, "read": read, "left": left, "states": STATES, "few": FEW, "wrong": wrong}
    return pages.render("summary.txt", **facts).strip()


def run(options: Namespace) -> int:
    """`datakit summary` : montre le tableau, et l’écrit si on le demande."""
    if not options.folder.is_dir():
        raise InvalidArgument(*messages.said("no-folder"))
    counts, read, left = tally(options.folder)
    print(report(counts, read, left))
    if options.csv:
        table = pd.DataFrame(rows(counts), columns=["atelier", "exercice", "constat", "carnets"])
        data = table.to_csv(index=False, lineterminator="\n").encode()
        safely.write(options.csv, data, private=True)
    return 0
