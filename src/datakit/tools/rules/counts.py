"""Ce qui se compte dans un carnet : rules.toml dit entre quelles bornes (`least`, `most`), et la phrase."""

import math
import re
from collections.abc import Callable, Iterator

from datakit.tools import notebook as nb
from datakit.tools.rules.facts import SAID, Facts, Fault, Faults
from datakit.tools.student import MINUTES
from figaudit.base import text

_BULLET = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+(?=\S)")
_END_OF_SENTENCE = re.compile(r"[.!?…](?:\s|$)")


def between(name: str, count: Callable[[Facts], int]) -> Callable[[Facts], Faults]:
    """La vérification d’un nombre : celui que `count` trouve, entre les bornes de la règle `name`."""
    said = SAID[name]

    def check(facts: Facts) -> Faults:
        number = count(facts)
        if not said.get("least", 0) <= number <= said.get("most", math.inf):
            counted = text.plural(number, *said.get("words", [""]))
            yield Fault(said["said"].format(count=counted, **said))

    return check


def sections_named(name: str) -> Callable[[Facts], int]:
    """De quoi compter les titres de niveau 2 que demande la règle `name`."""
    wanted = text.normalise(SAID[name]["section"])

    def count(facts: Facts) -> int:
        return [text.normalise(section.name) for section in facts.sections].count(wanted)

    return count


def exercises(facts: Facts) -> int:
    return len([cell for cell in facts.code if "cle" in cell.tags])


def grand_titles(facts: Facts) -> int:
    """1 s’il y a un titre de niveau 1, un seul, dans la première cellule ; 0 sinon."""
    holders = [heading.cell for heading in facts.headings if heading.level == 1]
    return int(len(holders) == 1 and holders[0] is facts.shown[0])


def cells_to_read(facts: Facts) -> int:
    """Les cellules que l’on lit : une cellule repliée ne se lit pas."""
    return len([cell for cell in facts.shown if not cell.is_folded])


def notes_to_animate(facts: Facts) -> int:
    return len([cell for cell in facts.cells if "animateur" in cell.tags and cell.source.strip()])


def paper_variants(facts: Facts) -> int:
    """1 si la première cellule à imprimer s’ouvre par un titre de niveau 2 ; 0 sinon."""
    printed = [cell for cell in facts.cells if "papier" in cell.tags]
    if not printed:
        return 0
    return int(printed[0].source.startswith("## "))


def takeaways(facts: Facts) -> int:
    """Les phrases de la partie « À retenir » ; une puce en est une, qu’elle finisse ou non par un point."""
    number = 0
    for section in facts.sections:
        if text.normalise(section.name) != "a retenir":
            continue
        for cell in section.cells:
            if cell.is_text:
                number += sentences(cell.source)
    return number


def sentences(source: str) -> int:
    """Combien de phrases dans ce texte, titres mis à part."""
    number = 0
    for item in items(source):
        said = _BULLET.sub("", item)
        ends = len(_END_OF_SENTENCE.findall(said))
        if said == item:
            number += ends
        else:
            number += max(1, ends)  # la phrase d’une puce se passe souvent de point
    return number


def items(source: str) -> Iterator[str]:
    """Les morceaux d’un texte, sans les titres : une puce avec les lignes qui la continuent, ou un paragraphe."""
    item = ""
    for line in source.splitlines():
        is_title = line.startswith("#")
        if is_title or not line.strip() or _BULLET.match(line):
            yield item
            item = ""
        if not is_title:
            item += f"{line}\n"
    yield item


def minutes_tables(facts: Facts) -> int:
    """Les cellules où `datakit build` écrira le tableau des minutes."""
    return len([cell for cell in facts.prose if MINUTES in cell.source.splitlines()])


def setup_lines(facts: Facts) -> int:
    """Les lignes de la première cellule de code."""
    if not facts.code:
        return 0
    return len([line for line in facts.code[0].source.split("\n") if line.strip()])


def compared_outputs(facts: Facts) -> int:
    """Les sorties gardées que le passage strict compare."""
    wanted = {"keep_output", nb.COMPARED}
    return len([cell for cell in facts.code if wanted <= cell.tags and cell.raw.get("outputs")])
