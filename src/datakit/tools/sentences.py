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
_COUNTRY = re.compile(_WORDS["country"])
_HERE = re.compile(_WORDS["here"])
HOME = re.compile(_WORDS["home"])  # Poitiers, son département, leurs habitants, son réseau

# Ce qui tient lieu d’un passage calculé, et d’un passage donné en exemple : personne n’écrit ces caractères.
_COMPUTED = "\ue000"
_SHOWN_AS_EXAMPLE = "\ue001"
_CODE = "\ue003"  # un morceau de code, que rien ne calcule
_OF_THE_PLACE = "\ue002"  # à la suite d’un passage calculé : il nomme le lieu


class Origin(StrEnum):
    """D’où vient une phrase : calculée des tables, donnée en exemple, ou écrite telle quelle."""

    COMPUTED = "calculée"
    EXAMPLE = "exemple"
    LITERAL = "écrite"


class About(StrEnum):
    """De quoi parle une phrase : du lieu de la séance, du pays entier, du lieu d’origine du kit, ou d’aucun lieu."""

    HERE = "here"
    COUNTRY = "country"
    HOME = "home"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Sentence:
    """Une phrase, la cellule qui la dit (son rang depuis 1, et la partie où elle est), ce qu’elle affirme, d’où elle vient."""

    cell: str
    text: str
    claims: tuple[str, ...]
    origin: Origin
    about: About
    rank: int
    part: str = ""

    @property
    def local(self) -> bool:
        """Vrai si elle parle du lieu de la séance."""
        return self.about is About.HERE


def sentences(notebook: nb.Notebook, tables: Collection[str] = ()) -> list[Sentence]:
    """Les phrases qui affirment quelque chose, dans l’ordre ; `tables` : celles que la séance refait.

    >>> cell = {"cell_type": "markdown", "source": "Il pleut. Trois bus passent <!-- lieu.dans -->à Poitiers<!-- /lieu -->."}
    >>> [(one.text, one.claims, str(one.origin)) for one in sentences({"cells": [cell]})]
    [('Trois bus passent ….', ('number',), 'calculée')]
    """
    found: list[Sentence] = []
    place = nb.facts_of(notebook).get("session", {}).get("place", "")
    told = local.lines(notebook, tables)
    sides = local.sides_that_speak(notebook, told)
    part = ""
    for rank, cell in enumerate(notebook["cells"]):
        if cell["cell_type"] == "markdown":
            part = _part(cell["source"], part)
        where = _Where(nb.name_of(rank + 1, cell), rank + 1, part, place)
        for text, is_local in _texts(cell, sides[rank], told[rank]):
            found += _judged(where, text, is_local)
    return found


def table(corrected: nb.Notebook, given: nb.Notebook, slug: str, tables: Collection[str] = ()) -> bytes:
    """Les phrases d’une séance, en CSV : où les trouver dans les deux carnets, de quoi elles parlent, et ce qu’il faut en faire.

    `corrected` : le corrigé, dont on lit les phrases ; `given` : le carnet que l’on distribue, qui a moins de cellules.
    """
    ranks = {cell["id"]: rank for rank, cell in enumerate(given["cells"], 1) if cell.get("id")}
    stream = io.StringIO()
    written = csv.writer(stream, delimiter=";", lineterminator="\n")
    written.writerow(title.format(slug=slug) for title in _WORDS["columns"])
    for one in sentences(corrected, tables):
        identifier = corrected["cells"][one.rank - 1].get("id", "")
        claims = listing(_WORDS["names"][name] for name in one.claims)
        written.writerow(
            [
                one.part,
                ranks.get(identifier, _WORDS["not_given"]),
                one.rank,
                one.text,
                _WORDS["origins"][one.origin],
                claims,
                _WORDS["about"][one.about],
                _WORDS["to_do"][_to_do(one)],
            ]
        )
    return stream.getvalue().encode("utf-8-sig")  # un tableur y lit les accents


def _to_do(one: Sentence) -> str:
    """Ce que la personne qui anime doit faire d’une phrase : rien, la relire, ou changer un exemple."""
    if one.origin is Origin.COMPUTED:
        return "computed"
    if one.origin is Origin.EXAMPLE:
        return "example"
    if one.about is About.HERE:
        return "literal_here"
    if one.about is About.HOME:
        return "literal_home"
    return "literal"


@dataclass(frozen=True)
class _Where:
    """La cellule que l’on lit : son nom, son rang, la partie où elle est ; et le lieu de la séance."""

    name: str
    rank: int
    part: str
    place: str


def _part(source: str, before: str) -> str:
    """La partie où finit un texte : son dernier titre de partie, ou celle d’avant."""
    titles = [title for level, title in nb.headings(source) if level == 2]
    return titles[-1] if titles else before


def _texts(cell: nb.Cell, sides: tuple[bool, bool], told: Collection[int]) -> Iterator[tuple[str, bool]]:
    """Ce qui se lit d’une cellule, chaque passage calculé réduit à un signe ; et s’il parle d’ici.

    `sides` : le code d’avant parle-t-il d’ici, et celui d’après ? Un titre finit le sujet du premier.
    `told` : d’un code, les lignes qui parlent d’ici.
    """
    before, after = sides
    if cell["cell_type"] == "code":
        for text, line in _written(cell["source"]):
            yield text, line in told
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
    """Un texte Markdown sans son code, où chaque passage calculé ou donné en exemple, et chaque code, devient un signe."""
    source = nb.TOLD.sub(_COMPUTED, nb.PLACED.sub(_COMPUTED + _OF_THE_PLACE, source))
    source = _EXAMPLE.sub(rf"{_SHOWN_AS_EXAMPLE}\2{_SHOWN_AS_EXAMPLE}", source)
    source = _EXERCISE.sub("", _COMMENTS.sub("", source))
    return _MARKS.sub("", _FENCED.sub(_CODE, source))


def _written(source: str) -> Iterator[tuple[str, int]]:
    """Ce qui se lit d’un code, et sa ligne : ses phrases, valeurs insérées réduites à un signe ; un nom n’en est pas une."""
    tree = code.parsed(source)
    inside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside |= {id(part) for part in ast.walk(node) if part is not node}
            yield _joined(node), node.lineno
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside:
            yield _prose(node.value), node.lineno


def _joined(node: ast.JoinedStr) -> str:
    """Le texte d’une chaîne `f"…"`, une marque à la place de chaque valeur calculée."""
    parts = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(_COMPUTED)
    return _prose("".join(parts))


def _judged(where: _Where, text: str, is_local: bool) -> Iterator[Sentence]:
    """Les phrases d’un texte qui affirment quelque chose."""
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
        about = _about(sentence, is_local, where.place)
        yield Sentence(
            where.name, _shown(sentence), claims, _origin(sentence, marked), about, where.rank, where.part
        )


def _about(sentence: str, is_local: bool, place: str) -> About:
    """De quoi parle une phrase ; `is_local` : elle suit ou annonce ce qui vient du lieu."""
    if _OF_THE_PLACE in sentence or (place and place in sentence):
        return About.HERE
    if HOME.search(sentence):
        return About.HOME
    if _COUNTRY.search(sentence) and not _HERE.search(sentence):
        return About.COUNTRY
    return About.HERE if is_local else About.NOWHERE


def _origin(sentence: str, is_example: bool) -> Origin:
    if is_example:
        return Origin.EXAMPLE
    if _COMPUTED in sentence:
        return Origin.COMPUTED
    return Origin.LITERAL


def _shown(sentence: str) -> str:
    shown = sentence.replace(_COMPUTED, "…").replace(_CODE, "…")
    for mark in (_SHOWN_AS_EXAMPLE, _OF_THE_PLACE):
        shown = shown.replace(mark, "")
    return shown.strip()
