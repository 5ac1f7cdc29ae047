"""Tirer les variantes : mêmes questions, autres années, autres noms, autres lieux ; aucune plus facile qu’une autre.

La difficulté est la même par construction : d’une variante à l’autre, seules changent les valeurs, et d’une fonction ce qu’elle
rend ou compare. Une variante dont deux erreurs se confondraient avec la réponse, ou entre elles, est tirée à nouveau.
"""

import ast
import random
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from datakit.answers.blank import BLANK
from datakit.answers.code import parsed
from datakit.errors import InvalidArgument
from datakit.tools import messages
from datakit.tools.assessment import (
    agendas,
    algorithms,
    charts,
    facts,
    footprints,
    gestures,
    household,
    library,
    machines,
    names,
    openness,
    products,
    sensors,
    sources,
    stops,
    territories,
    timetables,
    traces,
)
from datakit.tools.assessment.questions import (
    Choice,
    Mistake,
    Question,
    Subject,
    Values,
    are_apart,
    choice_in_french,
    computed,
    prepared,
    question_in_french,
)
from figaudit.base.text import listing, parse_number, plural

#: Ce qui s’évalue : un module par atelier, nommé ici.
SUBJECTS = {
    one.SUBJECT.slug: one.SUBJECT
    for one in (
        openness,
        stops,
        territories,
        names,
        algorithms,
        sources,
        timetables,
        agendas,
        products,
        charts,
        traces,
        facts,
        household,
        sensors,
        library,
        footprints,
        machines,
    )
}
#: Ce qui ne s’évalue pas : la phrase qui dit pourquoi.
UNMARKED = {"00-accueil": "unmarked-welcome", "12-dear-data": "unmarked-drawing"}
MOST = 200  # variantes
_TRIES = 200  # tirages avant de renoncer
_TRIES_APART = 8  # les premiers, où l’on refuse une question qu’une autre variante pose déjà
#: Le nom d’une réponse que l’on range ; d’une fonction, on demande l’appel.
_ANSWER = re.compile(r"reponse_\d+")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_NUMBER = re.compile(r"\d+(?:,\d+)?")
_PLAIN = (
    0,
    1,
    2,
    100,
)  # ce qu’un calcul écrit sans rien lire de l’énoncé : un rang, un carré, un pourcentage


@dataclass(frozen=True)
class Expected:
    """La réponse attendue d’une question, et ce que rend chaque erreur prévue."""

    due: Any
    mistakes: list[tuple[Any, Mistake]]


@dataclass(frozen=True)
class Variant:
    """Une variante : son numéro, ses questions de carnet, ce que l’on y attend, ses questions de papier."""

    number: int
    questions: list[Question]
    expected: list[Expected]
    choices: list[Choice]

    @property
    def points(self) -> int:
        """Les points du carnet."""
        return sum(one.points for one in self.questions)


def subject(slug: str) -> Subject:
    """Ce qui évalue un atelier ; lève `InvalidArgument` s’il n’a pas d’évaluation, et dit pourquoi s’il n’en aura pas."""
    if slug in UNMARKED:
        raise InvalidArgument(*messages.said(UNMARKED[slug], slug=slug, known=listing(sorted(SUBJECTS))))
    if slug not in SUBJECTS:
        raise InvalidArgument(*messages.said("no-evaluation", slug=slug, known=listing(sorted(SUBJECTS))))
    return SUBJECTS[slug]


def drawn(
    one: Subject,
    count: int,
    minutes: int,
    seed: str,
    left_out: Collection[int] = (),
    *,
    is_short: bool = False,
    lessons: Collection[str] = (),
) -> list[Variant]:
    """`count` variantes d’environ `minutes` minutes ; le même `seed` donne les mêmes. Lève `InvalidArgument`.

    `left_out` : les rangs des objectifs sur lesquels on n’interroge pas ; `is_short` : la classe a suivi une version courte,
    et n’a rempli que des trous ; `lessons` : le code de ses exercices.
    """
    if not 1 <= count <= MOST:
        raise InvalidArgument(*messages.said("variants", count=plural(count, "variante"), most=MOST))

    values = prepared(one.setup)
    made: list[Variant] = []
    seen: set[str] = set()
    asked_before: set[str] = set()
    for number in range(1, count + 1):
        for attempt in range(_TRIES):
            draw = random.Random(f"{seed}/{number}/{attempt}")
            questions = [question_in_french(each) for each in one.questions(draw, values)]
            asked = [each for each in questions if each.goal not in left_out]
            if is_short:
                kept = _fitting(_written_first(asked, lessons), minutes)
                in_their_order = [each for each in asked if each in kept]
                questions = [_for_a_short_version(each, lessons, one.reminder) for each in in_their_order]
            else:
                questions = _fitting(asked, minutes)
            questions = _numbered(questions)
            choices = [
                choice_in_french(each) for each in one.choices(draw, values) if each.goal not in left_out
            ]
            text = "\n".join([*(each.text for each in questions), *(each.text for each in choices)])
            if text in seen:
                continue
            is_asked_already = any(each.text in asked_before for each in questions)
            if is_asked_already and attempt < _TRIES_APART:
                continue
            found = [expected(question, values) for question in questions]
            if not _is_fair(found, choices):
                continue
            seen.add(text)
            asked_before.update(each.text for each in questions)
            made.append(Variant(number, questions, found, choices))
            break
    if len(made) < count:
        raise InvalidArgument(*messages.said("variants", count=plural(count, "variante"), most=len(made)))
    return made


def _numbered(questions: Sequence[Question]) -> list[Question]:
    """Les mêmes questions, dont la réponse porte le rang : sous « Question 3 », on range `reponse_3`, même si une autre est ôtée."""
    found = []
    for rank, question in enumerate(questions, 1):
        asked = _ANSWER.fullmatch(question.probe)
        found.append(_renamed(question, question.probe, f"reponse_{rank}") if asked else question)
    return found


def _renamed(question: Question, old: str, new: str) -> Question:
    """La même question, dont la réponse se range sous un autre nom."""
    name = re.compile(rf"\b{old}\b")
    mistakes = [replace(one, code=name.sub(new, one.code)) for one in question.mistakes]
    return replace(
        question,
        probe=new,
        text=name.sub(new, question.text),
        start=name.sub(new, question.start),
        solution=name.sub(new, question.solution),
        holes=name.sub(new, question.holes),
        mistakes=tuple(mistakes),
    )


def _written_first(questions: list[Question], lessons: Collection[str]) -> list[Question]:
    """Les mêmes questions : d’abord celles dont la séance a fait écrire tous les gestes, puis celles qui en demandent le moins de nouveaux."""
    return sorted(questions, key=lambda one: len(gestures.unwritten(one.solution, lessons)))


def _for_a_short_version(question: Question, lessons: Collection[str], reminder: str) -> Question:
    """La même question, sa réponse à trous, et les gestes que cette version n’a pas fait écrire."""
    start = with_holes(question) or question.start
    return replace(question, start=start, recalled=gestures.recalled(question.solution, lessons, reminder))


def with_holes(question: Question) -> str:
    """La réponse à trous d’une question : celle de l’atelier, ou la solution, ses textes et ses nombres ôtés.

    Vide d’une fonction, que l’on écrit en entier, et d’une solution qui n’en contient pas.
    """
    if question.holes or question.returns:
        return question.holes
    lines = question.solution.splitlines()
    given = set(_PLAIN) - _numbers_told(question.text)
    found = []
    for node in ast.walk(parsed(question.solution)):
        if isinstance(node, ast.JoinedStr):
            return ""
        if (
            isinstance(node, ast.Constant)
            and type(node.value) in (str, int, float)
            and node.value not in given
        ):
            found.append(node)
    for node in sorted(found, key=lambda one: (one.lineno, one.col_offset), reverse=True):
        line = lines[node.lineno - 1].encode()
        holed = line[: node.col_offset] + BLANK.encode() + line[node.end_col_offset :]
        lines[node.lineno - 1] = holed.decode()
    return "\n".join(lines) if found else ""


def _numbers_told(statement: str) -> set[float]:
    """Les nombres qu’un énoncé met en gras : ceux que tire la variante, et que la réponse doit lire.

    >>> sorted(_numbers_told("À partir de **2**, au plus **26,6 g** : combien **sur cent** des 100 lignes ?"))
    [2.0, 26.6]
    """
    told = " ".join(_BOLD.findall(statement))
    return {parse_number(number).value for number in _NUMBER.findall(told)}


def _fitting(questions: list[Question], minutes: int) -> list[Question]:
    """Les premières questions qui tiennent dans le temps donné ; une au moins."""
    kept: list[Question] = []
    for question in questions:
        if kept and sum(one.minutes for one in kept) + question.minutes > minutes:
            break
        kept.append(question)
    return kept


def _is_fair(found: list[Expected], choices: list[Choice]) -> bool:
    """Chaque question a une seule réponse, et chaque erreur prévue en rend une autre."""
    for one in found:
        # le code départage deux erreurs dont l’une seule est un `return` dans la boucle
        for early in (False, True):
            mistaken = [value for value, mistake in one.mistakes if mistake.early is early]
            if not are_apart([one.due, *mistaken]):
                return False

    for each in choices:
        texts = [one.text for one in (each.right, *each.wrong)]
        if not are_apart(texts):
            return False
    return True


def expected(question: Question, values: Values) -> Expected:
    """La réponse d’une question et ce que rendent ses erreurs, en exécutant leurs programmes."""
    mistakes = []
    for mistake in question.mistakes:
        mistakes.append((computed(mistake.code, question.probe, values), mistake))
    return Expected(computed(question.solution, question.probe, values), mistakes)
