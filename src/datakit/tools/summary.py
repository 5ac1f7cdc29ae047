"""`datakit summary` : d’un dossier de carnets rendus, où la classe bute, sans nom ni texte libre.

Les carnets sont lus, jamais exécutés. Seuls sortent d’ici des nombres, et des phrases que le kit a écrites ; sauf avec
`--noms`, une page par carnet, sur cette machine seulement.
"""

import re
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.answers.exercise import Status
from datakit.data import messages
from datakit.errors import InvalidArgument, NotebookError
from datakit.text import words
from datakit.tools import notebook as nb
from datakit.tools import pages
from datakit.workshop import KEYS, stored_keys

MOST_BYTES, MOST_WORDS, FEW = 100_000_000, 5_000, 5
CORRECT, REVIEW, TODO = (str(s) for s in (Status.CORRECT, Status.REVIEW, Status.TODO))
ERROR, UNSEEN, OTHER = "Erreur Python", "Pas vérifié", "autre réponse fausse"
STATES = (CORRECT, REVIEW, ERROR, TODO, UNSEEN)
LESSON, AIDS = "Explication", ("Indice lu", "Solution ouverte")
KINDS = words(__file__, "kinds.toml")["kind"]
TRIES = {kind["name"]: kind["try"] for kind in KINDS}
_OPENED = re.compile(r"""\bdk\.exercises\(\s*["'](\d\d-[a-z0-9-]+)["']""")
_CHECK = re.compile(r"^[^#\n]*?\b\w+\.(q\d+)\.check\(", re.MULTILINE)
_STUB = re.compile(r"^[ \t]*\w+ = (\.\.\.|[^#\n]*____)", re.MULTILINE)
_AIDED = (re.compile(r"^Indice \d+ sur \d+$", re.MULTILINE), re.compile(r"^Solution$", re.MULTILINE))


@dataclass
class Seen:
    """Un exercice dans un carnet : où il en est, la phrase du kit reconnue, son genre ; ce qui est écrit et répondu."""

    state: str = UNSEEN
    sentence: str = ""
    kind: str = ""
    code: str = ""
    said: str = ""

    def __iter__(self) -> Iterator[str]:
        """Les constats à compter."""
        helped = (name for name, mark in zip(AIDS, _AIDED, strict=True) if mark.search(self.said))
        return filter(None, (self.state, self.sentence, self.kind, *helped))


Pupil = tuple[str, Path, dict[str, Seen]]  # l’atelier, le carnet, ce qu’on y voit


def seen(notebook: nb.Notebook, asked: Mapping[str, Any]) -> dict[str, Seen]:
    """Pour chaque exercice, où en est ce carnet."""
    found, before = {name: Seen() for name in asked}, ""
    for cell in notebook["cells"]:
        if cell.get("cell_type") == "code":
            source = cell["source"]
            todo = bool(_STUB.search(source) or _STUB.search(before)) and not cell.get("outputs")
            for name in asked.keys() & set(_CHECK.findall(source)[-1:]):
                found[name] = _read(cell, asked[name], TODO if todo else UNSEEN)
            before = source
    return found


def _read(cell: nb.Cell, exercise: Mapping[str, Any], state: str) -> Seen:
    """Le dernier mot de la vérification ; seules les phrases de l’exercice lui-même sont reprises."""
    outputs = cell.get("outputs") or []
    texts = [output.get("data", {}).get("text/plain", "") for output in outputs]
    said = "\n\n".join(text.strip()[:MOST_WORDS] for text in texts if isinstance(text, str))
    message = ""
    for part in said.split("\n\n"):
        head, _, rest = part.partition("\n")
        state = head if head in (CORRECT, REVIEW, TODO) else state
        message = rest if head in (CORRECT, REVIEW, LESSON) else message
    state = ERROR if any(output.get("output_type") == "error" for output in outputs) else state
    known = [*(words for _, words in exercise["wrong"]), *exercise["refused"]]
    same = next((one for one in known if one and message.startswith(one.strip())), "")
    kinds = [one for one in KINDS if one.get("right", False) == (state == CORRECT)]
    plain = message.translate({0xA0: " ", 0x202F: " "})  # les espaces que le kit rend insécables
    kind = next((one["name"] for one in kinds if re.search(one["match"], plain, re.MULTILINE)), "")
    return Seen(state, (same or OTHER * (not kind)) * (state == REVIEW), kind, cell["source"], said)


def pupils(folder: Path) -> tuple[list[Pupil], int]:
    """Ce que l’on voit dans chaque carnet, et combien ont été laissés de côté."""
    every = [p for p in sorted(folder.rglob("*.ipynb")) if "/." not in f"/{p.relative_to(folder).as_posix()}"]
    every = [path for path in every if path.is_file() and not path.is_symlink()]  # ni copies, ni liens
    read = list[Pupil]()
    known = {path.stem for path in KEYS.glob("*.json")}  # un carnet qui nomme un autre atelier n’est pas lu
    for path in every:
        try:
            if path.stat().st_size > MOST_BYTES:
                raise ValueError("trop gros")
            notebook = nb.read(path)
            slug = next(m for m in _OPENED.findall("\n".join(nb.sources(notebook))) if m in known)
            read.append((slug, path.relative_to(folder), seen(notebook, stored_keys(slug)["keys"])))
        except (NotebookError, OSError, ValueError, TypeError, AttributeError, KeyError, StopIteration):
            continue
    return read, len(every) - len(read)


def rows(read: list[Pupil]) -> list[tuple[str, str, str, str, int]]:
    """Le tableau à plat : atelier, exercice, son titre, constat, nombre de carnets ; les plus fréquents d’abord."""
    counts = Counter((slug, name, said) for slug, _, found in read for name in found for said in found[name])
    out = []
    for slug in sorted({slug for slug, *_ in read}):
        for name, key in stored_keys(slug)["keys"].items():
            mine = {said: times for (one, at, said), times in counts.items() if (one, at) == (slug, name)}
            more = sorted(mine.keys() - {*STATES, *AIDS}, key=lambda said: (-mine[said], said))
            title = f"{name[1:]}. {key.get('title', '')}"
            out += [(slug, name, title, said, mine.get(said, 0)) for said in (*STATES, *AIDS, *more)]
    return out


def report(read: list[Pupil], left: int) -> str:
    """Le tableau à lire : ce qu’il faut reprendre, les gestes qui reviennent, puis chaque exercice."""
    shops, flat = [], rows(read)
    for slug in dict.fromkeys(row[0] for row in flat):
        mine = [found for one, _, found in read if one == slug]
        named = {name: title for one, name, title, *_ in flat if one == slug}
        hard = sorted((_stuck(name, title, mine) for name, title in named.items()), key=lambda one: -one[1])
        met = Counter((s.kind, named[name]) for found in mine for name, s in found.items() if s.kind)
        kinds = Counter(kind for found in mine for kind in {seen.kind for seen in found.values()} if kind)
        lines = [row for row in flat if row[0] == slug]
        shops.append((slug, len(mine), lines, hard, kinds.most_common(), met))
    facts = {"shops": shops, "left": left, "columns": (*STATES, *AIDS), "tries": TRIES, "few": FEW}
    return pages.render("summary.txt", **facts).strip()


def _stuck(name: str, title: str, mine: list[dict[str, Seen]]) -> tuple[str, int, int, list[tuple[str, int]]]:
    """Un exercice : combien de carnets y sont arrêtés, combien l’ont essayé, et sur quoi, du plus fréquent au moins."""
    tried = [found[name] for found in mine if found[name].state in (CORRECT, REVIEW, ERROR)]
    over = [seen for seen in tried if seen.state != CORRECT]
    said = Counter(seen.sentence or seen.kind or ERROR for seen in over)
    return title, len(over), len(tried), said.most_common()


def named(read: list[Pupil], target: Path) -> None:
    """Une page par carnet, dans `target` : ce qui a été répondu, ce qu’en a dit la vérification, une chose à essayer."""
    facts = {"tries": TRIES, "stuck": (REVIEW, ERROR), "correct": CORRECT}
    with safely.folder(target, "summary") as fresh:
        made = {"index": pages.render("pupils.html", read=read, **facts)}
        for rank, (slug, path, found) in enumerate(read, 1):
            told = {"path": path.as_posix(), "slug": slug, "found": found, "keys": stored_keys(slug)["keys"]}
            made[f"{rank:03}"] = pages.render("pupil.html", **told, **facts)
        for name, page in made.items():
            safely.write(fresh / f"{name}.html", page.encode("utf-8", "replace"), private=True)


def run(options: Namespace) -> int:
    """`datakit summary` : montre le tableau, et l’écrit si on le demande."""
    if not options.folder.is_dir():
        raise InvalidArgument(*messages.said("no-folder"))
    read, left = pupils(options.folder)
    print(report(read, left))
    if options.csv:
        table = pd.DataFrame(rows(read), columns=["atelier", "exercice", "titre", "constat", "carnets"])
        safely.write(options.csv, table.to_csv(index=False, lineterminator="\n").encode(), private=True)
    if options.noms:
        named(read, options.noms)
        print(f"\nUne page par carnet dans {options.noms}, sur cette machine seulement.")
    return 0
