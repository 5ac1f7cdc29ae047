"""`datakit summary` : d’un dossier de carnets rendus, où la classe bute, sans nom ni texte libre.

Les carnets sont lus, jamais exécutés. Seuls sortent d’ici des nombres, et des phrases que le kit a écrites ; sauf avec
`--noms`, une page par carnet, sur cette machine seulement.
"""

import re
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.answers import how
from datakit.answers.exercise import Status
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import messages, notebook as nb, pages, report as rendered
from datakit.workshop import KEYS, stored_keys
from figaudit.base.text import words

MOST_BYTES, MOST_WORDS, FEW = 100_000_000, 5_000, 5
CORRECT, REVIEW, TODO = (str(s) for s in (Status.CORRECT, Status.REVIEW, Status.TODO))
ERROR, UNSEEN, OTHER = "Erreur Python", "Pas vérifié", "autre réponse fausse"
STUCK, TRIED, STATES = (REVIEW, ERROR), (CORRECT, REVIEW, ERROR), (CORRECT, REVIEW, ERROR, TODO, UNSEEN)
LESSON, AIDS = "Explication", ("Indice lu", "Solution ouverte")
WORDS = words(__file__, "kinds.toml")
KINDS, HAND = WORDS["kind"], WORDS["hand"]["name"]
TRIES = {kind["name"]: kind["try"] for kind in (*KINDS, WORDS["hand"])}
_OPENED = re.compile(r"""\bdk\.exercises\(\s*["'](\d\d-[a-z0-9-]+)["']""")
_CHECK = re.compile(r"^[^#\n]*?\b\w+\.(q\d+)\.check\(", re.MULTILINE)
_STUB = re.compile(r"^[ \t]*\w+ = (\.\.\.|[^#\n]*____)", re.MULTILINE)
_HEAD = re.compile(rf"^({CORRECT}|{REVIEW}|{LESSON})\n", re.MULTILINE)
_AIDED = (re.compile(r"^Indice \d+ sur \d+$", re.MULTILINE), re.compile(r"^Solution$", re.MULTILINE))


@dataclass
class Seen:
    """Un exercice dans un carnet : où il en est, la phrase du kit reconnue, son genre ; ce qui est écrit et répondu."""

    state: str = TODO
    sentence: str = ""
    kind: str = ""
    hand: str = ""  # le nombre est tapé, là où il se calcule
    message: str = ""  # ce que la vérification dit de précis
    code: str = ""
    said: str = ""

    def __iter__(self) -> Iterator[str]:
        """Les constats à compter."""
        helped = (name for name, mark in zip(AIDS, _AIDED, strict=True) if mark.search(self.said))
        return filter(None, (self.state, self.sentence, self.kind, self.hand, *helped))

    @property
    def label(self) -> str:
        """Ce qui arrête, au plus précis."""
        return self.sentence or self.kind or ERROR


Pupil = tuple[str, Path, dict[str, Seen]]  # l’atelier, le carnet, ce qu’on y voit


def seen(notebook: nb.Notebook, asked: Mapping[str, Any]) -> dict[str, Seen]:
    """Pour chaque exercice, où en est ce carnet."""
    found, before = {name: Seen() for name in asked}, ""
    for cell in notebook["cells"]:
        if cell.get("cell_type") == "code":
            source = cell["source"]
            todo = bool(_STUB.search(source) or _STUB.search(before)) and not cell.get("outputs")
            for name in asked.keys() & set(_CHECK.findall(source)[-1:]):
                found[name] = _read(cell, name, asked[name], TODO if todo else UNSEEN)
            before = source
    return found


def _read(cell: nb.Cell, name: str, exercise: Mapping[str, Any], state: str) -> Seen:
    """Le dernier mot de la vérification ; seules les phrases de l’exercice lui-même sont reprises."""
    outputs = cell.get("outputs") or []
    texts = [output.get("data", {}).get("text/plain", "") for output in outputs]
    said = "\n\n".join(text.strip()[:MOST_WORDS] for text in texts if isinstance(text, str))
    parts = [part.partition("\n") for part in reversed(said.split("\n\n"))]
    state = next((head for head, *_ in parts if head in (CORRECT, REVIEW, TODO)), state)
    message = next((rest for head, _, rest in parts if head in (CORRECT, REVIEW, LESSON)), "")
    state = ERROR if any(output.get("output_type") == "error" for output in outputs) else state
    known = [*(words for _, words in exercise["wrong"]), *exercise["refused"]]
    same = next((one for one in known if one and message.startswith(one.strip())), "")
    plain = message.translate({0xA0: " ", 0x202F: " "})  # les espaces que le kit rend insécables
    met = (one["name"] for one in KINDS if re.search(one["match"], plain, re.MULTILINE))
    kind = next(met, "") if state in STUCK else ""
    point = re.sub(r"(\d),(?=\d)", r"\1.", cell["source"][-MOST_WORDS:])  # 0,089 aussi est un nombre tapé
    mine = how.written(point, name, exercise["solution"]) if state in TRIED else None
    hand = HAND if mine and mine.typed else ""
    sentence = (same or OTHER * (not kind)) * (state == REVIEW)
    exact = message * (sentence != OTHER)
    return Seen(state, sentence, kind, hand, exact, cell["source"], _HEAD.sub("", said).strip())


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
            slug = next((m for m in _OPENED.findall("\n".join(nb.sources(notebook))) if m in known), "")
            read.append((slug, path.relative_to(folder), seen(notebook, stored_keys(slug)["keys"])))
        except (NotebookError, OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
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
    """Le tableau à lire : où la classe s’est arrêtée, ce qu’il faut reprendre, ce qui revient, puis chaque exercice."""
    shops, flat = [], rows(read)
    for slug in dict.fromkeys(row[0] for row in flat):
        mine = [found for one, _, found in read if one == slug]
        table = dict[tuple[str, str], dict[str, int]]()
        for _, name, title, said, times in (row for row in flat if row[0] == slug):
            table.setdefault((name, title), {})[said] = times
        each = [_stuck(name, title, mine) for name, title in table]
        hard = sorted(each, key=lambda one: (one[2] < FEW, -one[1] / (one[2] or 1), -one[1]))
        begun = {title: row for (_, title), row in table.items() if sum(row.values()) > row[TODO]}
        kinds = Counter(
            one for found in mine for one in {*chain(*found.values())} & TRIES.keys()
        ).most_common()
        at = {one: Counter({title: row.get(one, 0) for title, row in begun.items()}) for one, _ in kinds}
        shops.append((slug, len(mine), each, hard, kinds, at, begun))
    facts = {"columns": (*STATES, *AIDS), "tries": TRIES, "absent": WORDS["absent"], "few": FEW}
    return pages.render("summary.txt", shops=shops, left=left, **facts).strip()


def _stuck(name: str, title: str, mine: list[dict[str, Seen]]) -> tuple[str, int, int, list[Any], list[Any]]:
    """Un exercice : combien y sont arrêtés, combien l’ont essayé, sur quoi ; un genre parfois précisé se compte entier."""
    tried = [found[name] for found in mine if found[name].state in TRIED]
    over = [seen for seen in tried if seen.state != CORRECT]
    wide = {seen.kind for seen in over if seen.kind and not seen.sentence}
    heads = [(seen.kind if seen.kind in wide else seen.label, seen) for seen in over]
    more = Counter((head, also) for head, seen in heads for also in {seen.label, seen.hand} - {head, ""})
    return title, len(over), len(tried), Counter(head for head, _ in heads).most_common(), more.most_common()


def named(read: list[Pupil], target: Path) -> None:
    """Une page par carnet, dans `target` : ce qui a été répondu, ce qu’en a dit la vérification, une chose à essayer."""
    # dans chaque atelier, d’abord qui a le plus essayé sans trouver
    read = sorted(read, key=lambda one: (one[0], -sum(s.state in STUCK for s in one[2].values()), one[1]))
    ranked = [(f"{rank:03}", *one) for rank, one in enumerate(read, 1)]
    keys = {slug: stored_keys(slug)["keys"] for slug, *_ in read}
    facts: dict[str, Any] = {"keys": keys, "tries": TRIES, "states": (CORRECT, STUCK, TODO)}
    facts["asked"] = lambda question: rendered.shown({"cell_type": "markdown", "source": question}).source
    with safely.folder(target, "summary") as fresh:
        made = {"index": pages.render("pupils.html", read=ranked, **facts)}
        for rank, slug, path, found in ranked:
            made[rank] = pages.render("pupil.html", slug=slug, path=path.as_posix(), found=found, **facts)
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
