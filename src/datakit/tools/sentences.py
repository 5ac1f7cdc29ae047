"""Les phrases d’un carnet qui affirment : un nombre, un jour, un lieu, un premier ; et d’où chacune vient."""

import ast
import csv
import io
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from datakit.answers import code
from datakit.tools import local, notebook as nb
from figaudit.base.text import listing, words

_WORDS = words(__file__, "sentences.toml")
_MARKS = re.compile(r"(?m)^\s*(?:[#>-]+|\d+\.) |[*`\[]|\]\([^)]*\)")  # ce que le Markdown ajoute aux mots
#: Où une phrase finit : un point (pas celui d’une initiale), une ligne, une case de tableau.
_SENTENCES = re.compile(r"(?:(?<=[.!?])|(?<=[.!?]\ue001))(?<!\b[A-Z]\.)\s+(?![a-zà-ÿ»])|\n+|\s*\|\s*")
_COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
_EXAMPLE = re.compile(r"<!-- exemple ([^>]+?) -->(.*?)<!-- /exemple -->", re.DOTALL)
_FENCED = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_HEADING = re.compile(r"(?m)^#{2,6} ")
_EXERCISE = re.compile(r"(?m)^#+ Exercice \d+ · ")

CLAIMS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _WORDS["claims"].items()}
HOME = re.compile(_WORDS["home"])  # Poitiers, son département, leurs habitants, son réseau

# Ce qui tient lieu d’un passage calculé, et d’un passage donné en exemple : personne n’écrit ces caractères.
_COMPUTED = "\ue000"
_SHOWN_AS_EXAMPLE = "\ue001"
_OF_THE_PLACE = "\ue002"  # à la suite d’un passage calculé : il nomme le lieu


class Origin(StrEnum):
    """D’où vient une phrase : calculée des tables, donnée en exemple, ou écrite telle quelle."""

    COMPUTED = "calculée"
    EXAMPLE = "exemple"
    LITERAL = "écrite"


@dataclass(frozen=True)
class Sentence:
    """Une phrase, la cellule qui la dit, ce qu’elle affirme (`claims`), d’où elle vient ; `local` : là où l’on parle du lieu."""

    cell: str
    text: str
    claims: tuple[str, ...]
    origin: Origin
    local: bool


def sentences(notebook: nb.Notebook, tables: Collection[str] = ()) -> list[Sentence]:
    """Les phrases qui affirment quelque chose, dans l’ordre ; `tables` : celles que la séance refait.

    >>> cell = {"cell_type": "markdown", "source": "Il pleut. Trois bus passent <!-- lieu.dans -->à Poitiers<!-- /lieu -->."}
    >>> [(one.text, one.claims, str(one.origin)) for one in sentences({"cells": [cell]})]
    [('Trois bus passent ….', ('number',), 'calculée')]
    """
    found: list[Sentence] = []
    place = nb.facts_of(notebook).get("session", {}).get("place", "")
    for number, (cell, sides) in enumerate(
        zip(notebook["cells"], local.sides(notebook, tables), strict=True), 1
    ):
        where = nb.name_of(number, cell)
        for text, is_local in _texts(cell, sides):
            found += _judged(where, text, is_local, place)
    return found


def table(notebook: nb.Notebook, tables: Collection[str] = ()) -> bytes:
    """Les phrases d’une séance, en CSV : la cellule, d’où vient la phrase, ce qu’elle affirme, si elle parle d’ici."""
    stream = io.StringIO()
    written = csv.writer(stream, delimiter=";", lineterminator="\n")
    written.writerow(_WORDS["columns"])
    for one in sentences(notebook, tables):
        claims = listing(_WORDS["names"][name] for name in one.claims)
        about = _WORDS["about"]["here" if one.local else "anywhere"]
        written.writerow([one.cell, str(one.origin), claims, about, one.text])
    return stream.getvalue().encode("utf-8-sig")  # un tableur y lit les accents


def _texts(cell: nb.Cell, sides: tuple[bool, bool]) -> Iterator[tuple[str, bool]]:
    """Ce qui se lit d’une cellule, chaque passage calculé réduit à un signe ; et s’il parle d’ici.

    `sides` : le code d’avant parle-t-il d’ici, et celui d’après ? Un titre finit le sujet du premier.
    """
    before, after = sides
    if cell["cell_type"] == "code":
        yield from ((text, before) for text in _written(cell["source"]))
        return
    if cell["cell_type"] != "markdown":
        return

    heading = _HEADING.search(cell["source"])
    if heading is None:
        yield _prose(cell["source"]), before or after
        return
    yield _prose(cell["source"][: heading.start()]), before
    yield _prose(cell["source"][heading.start() :]), after


def _prose(source: str) -> str:
    """Un texte Markdown sans son code, où chaque passage calculé ou donné en exemple devient un signe."""
    source = nb.TOLD.sub(_COMPUTED, nb.PLACED.sub(_COMPUTED + _OF_THE_PLACE, source))
    source = _EXAMPLE.sub(rf"{_SHOWN_AS_EXAMPLE}\2{_SHOWN_AS_EXAMPLE}", source)
    source = _EXERCISE.sub("", _COMMENTS.sub("", source))
    return _MARKS.sub("", _FENCED.sub(_COMPUTED, source))


def _written(source: str) -> Iterator[str]:
    """Ce qui se lit d’un code : ses phrases, valeurs insérées réduites à un signe ; une clé, un nom n’en sont pas."""
    tree = code.parsed(source)
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in ast.walk(node) if part is not node}
            yield _joined(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield _prose(node.value)


def _joined(node: ast.JoinedStr) -> str:
    """Le texte d’une chaîne `f"…"`, une marque à la place de chaque valeur calculée."""
    parts = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(_COMPUTED)
    return _prose("".join(parts))


def _judged(where: str, text: str, is_local: bool, place: str) -> Iterator[Sentence]:
    """Les phrases d’un texte qui affirment quelque chose ; celle qui nomme `place`, le lieu de la séance, parle d’ici."""
    is_example = False  # un exemple peut durer plusieurs phrases
    for sentence in _SENTENCES.split(text):
        marked = is_example or _SHOWN_AS_EXAMPLE in sentence
        if sentence.count(_SHOWN_AS_EXAMPLE) % 2:
            is_example = not is_example

        if " " not in sentence.strip():  # un nom de colonne, un mot : personne n’y affirme rien
            continue
        claims = tuple(name for name, pattern in CLAIMS.items() if pattern.search(sentence))
        if HOME.search(sentence):
            claims += ("home",)
        if not claims and _COMPUTED not in sentence:
            continue
        names_it = _OF_THE_PLACE in sentence or bool(place and place in sentence)
        yield Sentence(where, _shown(sentence), claims, _origin(sentence, marked), is_local or names_it)


def _origin(sentence: str, is_example: bool) -> Origin:
    if is_example:
        return Origin.EXAMPLE
    if _COMPUTED in sentence:
        return Origin.COMPUTED
    return Origin.LITERAL


def _shown(sentence: str) -> str:
    shown = sentence.replace(_COMPUTED, "…")
    for mark in (_SHOWN_AS_EXAMPLE, _OF_THE_PLACE):
        shown = shown.replace(mark, "")
    return shown.strip()
