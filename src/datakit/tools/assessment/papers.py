"""Écrire une évaluation : un carnet et une feuille par variante, les questions pour Moodle et AMC, le barème à part.

Rien de ce qui est dans `eleves/` ne dit une réponse : ni texte, ni clé, ni métadonnée, ni sortie.
"""

import random
import re
from dataclasses import dataclass
from itertools import groupby
from textwrap import dedent
from typing import Any

from datakit.tools import notebook as nb, pages
from datakit.tools.assessment.questions import Option, Subject
from datakit.tools.assessment.variants import Variant
from figaudit.base.text import number, plural

MARK = "datakit_evaluation"  # dans les métadonnées d’une copie : son atelier et sa variante
PUPILS, TEACHER = "eleves", "professeur"

_GIFT = re.compile(r"([~=#{}:\\])")
_LETTERS = "ABCDEFGH"


@dataclass(frozen=True)
class Printed:
    """Une question de papier : ses morceaux (`True` : du code), ses réponses dans l’ordre, la lettre juste."""

    blocks: list[tuple[str, bool]]
    options: list[tuple[str, Option]]
    points: int
    letter: str


def files(
    subject: Subject, made: list[Variant], title: str, minutes: int, seed: str, draw: str = ""
) -> dict[str, bytes]:
    """Tous les fichiers d’une évaluation, par leur chemin ; `draw` : le nom du tirage, que chaque copie porte."""
    found: dict[str, str] = {}
    for variant in made:
        found[f"{PUPILS}/variante-{variant.number:02}.ipynb"] = nb.dump(
            copy(subject, variant, title, minutes, draw)
        )

    shown = {variant.number: _printed(variant, seed) for variant in made}
    facts = {"title": title, "minutes": minutes, "variants": made, "shown": shown, "draw": draw}
    found[f"{PUPILS}/papier.html"] = pages.render("evaluation-paper.html", **facts)
    found[f"{TEACHER}/bareme.html"] = pages.render("evaluation-answers.html", subject=subject, **facts)
    found[f"{TEACHER}/moodle.gift.txt"] = gift(made, title)
    for variant in made:
        found[f"{TEACHER}/amc/variante-{variant.number:02}.txt"] = amc(variant, title)
    return {name: content.encode() for name, content in found.items()}


# --- Le carnet d’une personne ---


def copy(subject: Subject, variant: Variant, title: str, minutes: int, draw: str = "") -> nb.Notebook:
    """Le carnet à rendre : l’énoncé, un trou par question, et rien qui dise la réponse."""
    head = (
        f"# {title}\n\n**Variante {variant.number}** · {minutes} minutes · {plural(variant.points, 'point')}\n\n"
        "Donnez votre nom au fichier, non au carnet. Chaque réponse se range sous le nom donné ; vous pouvez ajouter "
        "des cellules. À la fin, enregistrez : le carnet sera relancé du début, c’est ce qui sera noté."
    )
    cells = [_cell("markdown", head, "titre"), _cell("code", subject.setup.rstrip(), "tables")]
    for rank, question in enumerate(variant.questions, 1):
        text = f"### Question {rank} · {plural(question.points, 'point')}\n\n{question.text}"
        cells += [
            _cell("markdown", text, f"question-{rank}"),
            _cell("code", question.start, f"reponse-{rank}"),
        ]

    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        MARK: {"slug": subject.slug, "variant": variant.number, "draw": draw},
    }
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _cell(kind: str, source: str, name: str) -> dict[str, Any]:
    cell: dict[str, Any] = {"cell_type": kind, "id": name, "metadata": {}, "source": source}
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell


# --- Le papier ---


def _printed(variant: Variant, seed: str) -> list[Printed]:
    """Les questions à choix d’une variante, dans un ordre tiré au sort, toujours le même pour un même tirage."""
    found = []
    for rank, choice in enumerate(variant.choices, 1):
        options = choice.shuffled(random.Random(f"{seed}/{variant.number}/ordre/{rank}"))
        lettered = list(zip(_LETTERS, options, strict=False))
        letter = next(letter for letter, option in lettered if option is choice.right)
        found.append(Printed(blocks(choice.text), lettered, choice.points, letter))
    return found


def blocks(text: str) -> list[tuple[str, bool]]:
    """Les lignes d’un énoncé ; celles d’un programme restent ensemble, leurs décalages gardés.

    >>> blocks("Que vaut m ?\\n\\n    for n in l:\\n        m = n")
    [('Que vaut m ?', False), ('for n in l:\\n    m = n', True)]
    """
    found: list[tuple[str, bool]] = []
    for is_code, lines in groupby(filter(str.strip, text.splitlines()), lambda line: line.startswith("    ")):
        if is_code:
            found.append((dedent("\n".join(lines)), True))
        else:
            found += [(line, False) for line in lines]
    return found


# --- Moodle, AMC ---


def gift(made: list[Variant], title: str) -> str:
    """Les questions de papier au format GIFT : une catégorie par question, où Moodle tire une variante."""
    lines = []
    for rank in range(len(made[0].choices)):
        lines.append(f"$CATEGORY: {title}/Question {rank + 1}\n")
        for variant in made:
            choice = variant.choices[rank]
            answers = [f"={_gift(choice.right.text)}#{_gift(choice.right.says)}"]
            answers += [f"~{_gift(option.text)}#{_gift(option.says)}" for option in choice.wrong]
            name = f"Question {rank + 1}, variante {variant.number}"
            said = "\n".join(answers)
            lines.append(f"::{name}::[plain]{_gift(choice.text.strip())}{{\n{said}\n}}\n")
    return "\n".join(lines)


def _gift(words: str) -> str:
    """Un texte où rien ne se lit comme une commande de GIFT.

    >>> _gift("a = {1}")
    'a \\\\= \\\\{1\\\\}'
    """
    return _GIFT.sub(r"\\\1", words).replace("\n", r"\n")


def amc(variant: Variant, title: str) -> str:
    """Les questions de papier au format AMC-TXT ; Auto Multiple Choice mélange lui-même questions et réponses."""
    lines = [f"Title: {title}, variante {variant.number}", "Lang: FR", "PaperSize: A4", ""]
    for choice in variant.choices:
        lines.append(f"* {_amc(choice.text)}")
        lines.append(f"+ {_amc(choice.right.text)}")
        lines += [f"- {_amc(option.text)}" for option in choice.wrong]
        lines.append("")
    return "\n".join(lines)


def _amc(words: str) -> str:
    """Un texte d’AMC-TXT, où une ligne vide finirait la question et un signe la recommencerait.

    >>> _amc("Un\\n\\n* deux")
    'Un\\n  * deux'
    """
    lines: list[str] = []
    for block, is_code in blocks(words):
        if is_code:
            lines += ["[verbatim]", *block.splitlines(), "[/verbatim]"]
        else:
            lines.append(f"  {block}" if lines else block)
    return "\n".join(lines)


def spread(made: list[Variant]) -> list[tuple[int, int, str]]:
    """Pour chaque question du carnet : son rang, ses points, et l’étendue des réponses attendues."""
    found = []
    for rank, question in enumerate(made[0].questions, 1):
        dues = [variant.expected[rank - 1].due for variant in made]
        found.append((rank, question.points, _extent(dues)))
    return found


def _extent(dues: list[Any]) -> str:
    if all(isinstance(due, (int, float)) for due in dues):
        return f"de {number(min(dues))} à {number(max(dues))}"
    different = {str(due) for due in dues}
    return plural(len(different), "réponse différente", "réponses différentes")
