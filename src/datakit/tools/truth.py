"""La relecture d’une séance : ce que disent ses sorties, ses clés et ses figures, et ce qui ne peut pas y être vrai."""

import html as stdlib_html
import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datakit.tools import local, notebook as nb
from datakit.tools.exercises import KEY
from figaudit.base.text import words

_RULES = words(__file__, "truth.toml")
#: Ce que personne ne devrait lire : un motif par faute, et ce qu’elle est en français.
ABSURD = {name: re.compile(one["pattern"]) for name, one in _RULES["absurd"].items()}
_CODE = re.compile(r"`[^`\n]*`")
_TAGS = re.compile(r"<style.*?</style>|<[^>]+>", re.DOTALL)
_CAPTIONS = re.compile(r"<(figcaption|caption).*?</\1>", re.DOTALL)


@dataclass(frozen=True)
class Said:
    """Un texte qui se lit dans la séance, et la cellule qui le dit."""

    cell: str
    text: str


@dataclass(frozen=True)
class Fault:
    """Une phrase qui ne peut pas être vraie : sa cellule, sa faute (une clé de truth.toml), et la phrase."""

    cell: str
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.cell}\u00a0: {_RULES['kinds'][self.kind]} — {self.text}"


@dataclass(frozen=True)
class Played:
    """Un carnet joué ailleurs : ses cellules exécutées, ses clés, les mots de ses figures, les tables de la séance."""

    executed: nb.Notebook
    keys: Mapping[str, Any]
    figures: Collection[Mapping[str, Any]] = ()
    tables: Collection[str] = field(default_factory=tuple)


def faults(played: Played) -> list[Fault]:
    """Les phrases à refuser, une fois chacune, dans l’ordre du carnet."""
    found = []
    for said in read(played):
        found += absurd(said)
    found += _denied(played)
    return list(dict.fromkeys(found))


def absurd(said: Said) -> list[Fault]:
    """Les fautes d’un texte : une valeur qui n’en est pas une, un compte vide, un accord manqué.

    >>> [fault.kind for fault in absurd(Said("cellule 1", "1 départs, et jusqu’à nan h nan"))]
    ['not-a-number', 'plural']
    """
    found = []
    prose = _CODE.sub("…", said.text)  # `None` entre accents graves est du Python
    for kind, pattern in ABSURD.items():
        seen = pattern.search(prose)
        if seen:
            found.append(Fault(said.cell, kind, _around(prose, seen)))
    return found


def _around(text: str, seen: re.Match[str]) -> str:
    """Le passage fautif, avec un peu de ce qui l’entoure."""
    before = max(0, seen.start() - 60)
    return " ".join(text[before : seen.end() + 40].split())


# --- Ce qui se lit ---


def read(played: Played) -> Iterator[Said]:
    """Ce qui se lit là où l’on parle du lieu : les sorties, les mots des figures, les clés."""
    cells = played.executed["cells"]
    flags = local.cells(played.executed, played.tables)
    for number, (cell, is_local) in enumerate(zip(cells, flags, strict=True), 1):
        if not is_local or cell["cell_type"] != "code":
            continue
        where = nb.name_of(number, cell)
        for output in cell.get("outputs", ()):
            for text in _shown(output):
                yield Said(where, text)
        for text in _of_its_key(cell, played.keys):
            yield Said(where, text)

    for where, figure in _figures(played):
        for text in figure["words"]:
            yield Said(where, text)


def _shown(output: Mapping[str, Any]) -> Iterator[str]:
    """Les mots d’une sortie ; d’un tableau, sa légende : une case vide y est une case vide."""
    if output["output_type"] == "stream":
        yield output["text"]
        return

    data = output.get("data", {})
    page = data.get("text/html", "")
    if "<table" in page or "<figure" in page:
        for caption in _CAPTIONS.finditer(page):
            yield _bare(caption[0])
    if "<figure" in page:
        yield data.get("text/plain", "")
    elif page and "<table" not in page:
        yield _bare(page)
    elif "text/markdown" in data:
        yield data["text/markdown"]


def _bare(page: str) -> str:
    return stdlib_html.unescape(_TAGS.sub(" ", page))


def _of_its_key(cell: nb.Cell, keys: Mapping[str, Any]) -> Iterator[str]:
    """Les phrases de la clé que range cette cellule : ce que veut dire la réponse, les indices, les erreurs prévues."""
    match = KEY.search(cell["source"])
    held = keys.get(match[1], {}) if match else {}
    yield from [held.get("meaning", ""), *held.get("hints", ())]
    for _, message in held.get("wrong", ()):
        yield message


def _figures(played: Played) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Chaque figure montrée là où l’on parle du lieu, et sa cellule."""
    flags = local.cells(played.executed, played.tables)
    for figure in played.figures:
        for number, cell in enumerate(played.executed["cells"], 1):
            is_its_cell = cell["cell_type"] == "code" and cell["source"] == figure["cell"]
            if is_its_cell and flags[number - 1] and nb.DELIBERATE not in nb.tags(cell):
                yield nb.name_of(number, cell), figure


def _denied(played: Played) -> Iterator[Fault]:
    """Les titres que la figure dément."""
    for where, figure in _figures(played):
        title = " ".join(figure["words"])[:120]
        for told in figure["denied"]:
            yield Fault(where, "denied", f"{title} ({told})")


def figures(path: Path) -> list[dict[str, Any]]:
    """Ce que les figures ont déposé dans `path` (voir `datakit.draw.witness`)."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
