"""Écrire une évaluation : un carnet et une feuille par variante, le barème et les questions pour d’autres outils à part.

Rien de ce qui est dans `eleves/` ne dit une réponse : ni texte, ni clé, ni métadonnée, ni sortie.
"""

import random
from dataclasses import dataclass
from typing import Any

from datakit.tools import notebook as nb, pages
from datakit.tools.assessment import exports
from datakit.tools.assessment.questions import Option, Question, Subject, in_french
from datakit.tools.assessment.variants import Variant
from figaudit.base.text import listing, number, plural

MARK = "datakit_evaluation"  # dans les métadonnées d’une copie : son atelier et sa variante
PUPILS, TEACHER = "eleves", "professeur"

_LETTERS = "ABCDEFGH"
_LONGEST_YEAR = 10_000  # en dessous, un entier peut être une année : il s’écrit sans espace
_SHOWN = 8  # nombres d’une liste que l’on cite tous


@dataclass(frozen=True)
class Printed:
    """Une question de papier : ses morceaux (`True` : du code), ses réponses dans l’ordre, la lettre juste."""

    blocks: list[tuple[str, bool]]
    options: list[tuple[str, Option]]
    points: int
    letter: str


def files(
    subject: Subject, made: list[Variant], title: str, minutes: int, seed: str, draw: str = "", told: str = ""
) -> dict[str, bytes]:
    """Tous les fichiers d’une évaluation, par leur chemin ; sans question de papier, aucun de ceux qui les portent.

    `draw` : le nom du tirage, que chaque copie porte ; `told` : ce que le barème dit d’une version courte.
    """
    found: dict[str, str] = {}
    for variant in made:
        found[f"{PUPILS}/variante-{variant.number:02}.ipynb"] = nb.dump(
            copy(subject, variant, title, minutes, draw)
        )

    shown = {variant.number: _printed(variant, seed) for variant in made}
    facts = {"title": title, "minutes": minutes, "variants": made, "shown": shown, "draw": draw, "told": told}
    facts["programs"] = [_to_show(made, rank) for rank in range(1, len(made[0].questions) + 1)]
    found[f"{TEACHER}/bareme.html"] = pages.render("evaluation-answers.html", answers=_answers(made), **facts)
    if not made[0].choices:
        return {name: content.encode() for name, content in found.items()}

    found[f"{PUPILS}/papier.html"] = pages.render("evaluation-paper.html", **facts)
    found[f"{TEACHER}/moodle.gift.txt"] = exports.gift(made, title)
    found[f"{TEACHER}/amc.txt"] = exports.amc(made, title)

    written = {name: content.encode() for name, content in found.items()}
    archive = exports.qti(made, title)
    if archive:
        written[f"{TEACHER}/qti.zip"] = archive
    return written


# --- Le carnet d’une personne ---


def copy(subject: Subject, variant: Variant, title: str, minutes: int, draw: str = "") -> nb.Notebook:
    """Le carnet à rendre : l’énoncé, un trou par question, et rien qui dise la réponse."""
    head = (
        f"# {title}\n\n**Variante {variant.number}** · {minutes} minutes · {plural(variant.points, 'point')}\n\n"
        "Donnez votre nom au fichier, non au carnet. Chaque réponse se range sous le nom donné ; vous pouvez ajouter "
        "des cellules. À la fin, enregistrez : le carnet sera relancé du début, c’est ce qui sera noté."
    )
    cells = [_cell("markdown", head, "titre"), _cell("code", subject.setup.rstrip(), "tables")]
    if subject.reminder:
        cells.append(_cell("markdown", f"**Rappel.** {in_french(subject.reminder.strip())}", "rappel"))
    for rank, question in enumerate(variant.questions, 1):
        text = f"### Question {rank} · {plural(question.points, 'point')}\n\n{question.text}"
        if question.recalled:
            text += f"\n\n{in_french(f'En rappel, {listing(question.recalled)}.')}"
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
        found.append(Printed(exports.blocks(choice.text), lettered, choice.points, letter))
    return found


# --- Ce que la personne qui évalue relit ---


def brief(due: Any) -> str:
    """Une réponse attendue, assez courte pour un tableau : d’une liste d’enregistrements, leur nombre, le premier, le dernier.

    >>> brief([{"prenom": "Marie", "nombre": 9}, {"prenom": "Léa", "nombre": 4}])
    '2 enregistrements, de Marie (9) à Léa (4)'
    >>> brief({"Jean": 2, "Ali": 1}), brief([]), brief(["Ali", "Léa"])
    ('Jean 2, Ali 1', 'liste vide', 'Ali, Léa')
    >>> brief(1957), brief([1900 + rank for rank in range(30)])
    ('1957', '30 valeurs, de 1900 à 1929')
    """
    if isinstance(due, int) and due < _LONGEST_YEAR:
        return str(due)
    if isinstance(due, (int, float)) and not isinstance(due, bool):
        return number(due)
    if isinstance(due, dict):
        return _record(due)
    if not isinstance(due, list):
        return str(due)
    if not due:
        return "liste vide"
    if len(due) > 1 and all(_is_record(one) for one in due):
        return f"{plural(len(due), 'enregistrement')}, de {_record(due[0])} à {_record(due[-1])}"
    if len(due) > _SHOWN and all(isinstance(one, int) for one in due):
        return f"{plural(len(due), 'valeur')}, de {brief(due[0])} à {brief(due[-1])}"
    return ", ".join(brief(one) for one in due)


def _is_record(value: Any) -> bool:
    return isinstance(value, dict) and {"prenom", "nombre"} <= value.keys()


def _record(due: dict[str, Any]) -> str:
    """Un enregistrement, par son prénom et son nombre ; un autre dictionnaire, clé à clé."""
    if _is_record(due):
        return f"{due['prenom']} ({due['nombre']})"
    return ", ".join(f"{key} {brief(value)}" for key, value in due.items()) or "dictionnaire vide"


def _answer(question: Question, due: Any) -> list[str]:
    """La réponse d’une question, appel par appel si elle demande une fonction."""
    if question.returns:
        return [brief(one) for one in due]
    return [brief(due)]


def _answers(made: list[Variant]) -> dict[int, list[list[str]]]:
    """Par numéro de variante, ce que l’on attend de chaque question."""
    found = {}
    for variant in made:
        lines = []
        for question, expected in zip(variant.questions, variant.expected, strict=True):
            lines.append(_answer(question, expected.due))
        found[variant.number] = lines
    return found


def spread(made: list[Variant]) -> list[tuple[int, int, str]]:
    """Pour chaque question du carnet : son rang, ses points, et l’étendue des réponses attendues."""
    found = []
    for rank, question in enumerate(made[0].questions, 1):
        if question.returns:
            found.append((rank, question.points, _functions(programs(made, rank))))
            continue
        dues = [variant.expected[rank - 1].due for variant in made]
        found.append((rank, question.points, _extent(dues)))
    return found


def programs(made: list[Variant], rank: int) -> dict[str, list[int]]:
    """Les programmes qui répondent à la question de ce rang, et les variantes de chacun."""
    found: dict[str, list[int]] = {}
    for variant in made:
        found.setdefault(variant.questions[rank - 1].solution, []).append(variant.number)
    return found


def _to_show(made: list[Variant], rank: int) -> list[tuple[str, list[int]]]:
    """Ce que le barème montre d’une question : chaque fonction, et ses variantes ; d’une valeur, le premier programme seul."""
    every = list(programs(made, rank).items())
    return every if made[0].questions[rank - 1].returns else every[:1]


def _functions(each: dict[str, list[int]]) -> str:
    """Ce qui change d’une variante à l’autre quand on demande une fonction : elle, ou les seules valeurs où on l’essaie."""
    if len(each) == 1:
        return "la même fonction, essayée sur d’autres valeurs"
    return (
        f"{plural(len(each), 'fonction différente', 'fonctions différentes')}, essayées sur d’autres valeurs"
    )


def _extent(dues: list[Any]) -> str:
    if all(isinstance(due, (int, float)) for due in dues):
        return f"de {number(min(dues))} à {number(max(dues))}"
    different = {str(due) for due in dues}
    return plural(len(different), "réponse différente", "réponses différentes")
