"""Un exercice : une question, une comparaison, des indices, une solution."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from datakit import html
from datakit.exercises import read
from datakit.exercises.verdict import Comparator, paragraph


class ExerciseFailed(AssertionError):
    """En mode strict (`DATAKIT_STRICT=1`), toute réponse qui n’est pas correcte lève cette erreur."""


class Status(StrEnum):
    """Les trois issues d’une vérification, et les deux aides."""

    TODO = "Pas encore commencé"
    REVIEW = "À revoir"
    CORRECT = "Correct"
    HINT = "Indice"
    SOLUTION = "Solution"
    SILENT = "Sans avis"


_TONES = {
    Status.TODO: "todo",
    Status.REVIEW: "review",
    Status.CORRECT: "correct",
    Status.HINT: "advice",
    Status.SOLUTION: "info",
    Status.SILENT: "info",
}


@dataclass(frozen=True)
class Feedback:
    """Ce qu’une vérification répond : un statut en mots, un message, parfois du code."""

    status: Status
    message: str = ""
    title: str = ""
    code: str = ""

    def __str__(self) -> str:
        head = self.title or str(self.status)
        return "\n".join(part for part in (head, self.message, self.code) if part)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        body = [paragraph(line) for line in self.message.splitlines() if line.strip()]
        if self.code:
            body.append(
                html.tag("pre", html.tag("code", self.code), style="white-space:pre-wrap;margin:.4em 0")
            )
        return html.panel(self.title or str(self.status), *body, tone=_TONES[self.status])


@dataclass(frozen=True)
class Mistake:
    """Une erreur plausible, et ce qu’elle apprend.

    `example` : la mauvaise réponse, ou une fonction sans argument qui la calcule.
    `message` : ce qu’on en dit ; vide, c’est le message ordinaire de la comparaison qui sert.
    `when` : pour reconnaître l’erreur autrement qu’en la comparant à l’exemple (une figure…).
    """

    example: object
    message: str = ""
    when: Callable[[object], bool] | None = None

    def value(self) -> object:
        """La mauvaise réponse elle-même."""
        return self.example() if callable(self.example) else self.example

    def is_exactly(self, answer: object) -> bool:
        """Vrai si `answer` est l’exemple même, ou s’il est reconnu par `when`."""
        if self.when is not None:
            return bool(self.when(answer))
        example = self.value()
        return type(answer) is type(example) and _equal(answer, example)

    def resembles(self, answer: object, expect: Comparator) -> bool:
        """Vrai si `answer` vaut l’exemple aux yeux du comparateur (écriture, tolérance)."""
        if self.when is not None:
            return False
        try:
            return expect.by_value and expect(answer, self.value()).ok
        except Exception:  # un exemple d’un autre genre que la référence ne se compare pas
            return False


def _equal(left: object, right: object) -> bool:
    if isinstance(left, (pd.DataFrame, pd.Series, pd.Index)):
        return bool(left.equals(right))  # type: ignore[arg-type]
    if isinstance(left, np.ndarray):
        return bool(np.array_equal(left, right))  # type: ignore[arg-type]
    return bool(left == right)


@dataclass
class _Progress:
    """Ce qui a été essayé pendant cette session : rien n’est écrit, rien n’est nommé."""

    tries: int = 0
    hints: int = 0


_PROGRESS: dict[str, _Progress] = {}


@dataclass(frozen=True)
class Exercise:
    """Un exercice qui se vérifie, s’explique et se prouve.

    `reference` est calculée quand on vérifie, jamais à l’import. `after` dit ce que la bonne réponse
    signifie : un texte, ou une fonction de la réponse de référence.

    >>> from datakit.exercises import compare
    >>> q = Exercise("00-q1", "Que font 2 et 2 ?", compare.number(), lambda: 4, ("Comptez.",), "4")
    >>> print(q.check(...))
    Pas encore commencé
    Remplacez les trois points `...` par votre réponse, puis relancez la cellule.
    >>> q.check("4").status.value
    'Correct'
    """

    id: str
    question: str
    expect: Comparator
    reference: Callable[[], object]
    hints: tuple[str, ...]
    answer: str
    mistakes: tuple[Mistake, ...] = ()
    after: str | Callable[..., str] = ""

    def check(self, answer: object = ...) -> Feedback:
        """Compare une réponse à la référence et dit quoi faire ensuite.

        Ne lève jamais d’erreur, sauf en mode strict.
        """
        try:
            feedback = self._judge(answer)
        except Exception as error:
            if _strict():
                raise ExerciseFailed(f"{self.id} : la vérification a échoué ({error!r})") from error
            feedback = Feedback(Status.REVIEW, self._unreadable(answer, error))
        if feedback.status is not Status.TODO:
            self._progress().tries += 1
        if _strict() and feedback.status is not Status.CORRECT:
            raise ExerciseFailed(f"{self.id} : {feedback}")
        return feedback

    def _judge(self, answer: object) -> Feedback:
        if read.is_placeholder(answer):
            what = "les trois points `...` par votre réponse"
            return Feedback(Status.TODO, f"Remplacez {what}, puis relancez la cellule.")
        if read.is_empty(answer):
            return Feedback(
                Status.REVIEW, f"Vous avez donné {read.kind(answer)} vide. On attend {self.expect.expected}."
            )
        reference = self.reference()
        verdict = self.expect(answer, reference)
        if verdict.ok:
            return Feedback(Status.CORRECT, self._meaning(reference))
        return Feedback(
            Status.REVIEW, self._mistake(answer) or verdict.message or "Ce n’est pas encore cela."
        )

    def _mistake(self, answer: object) -> str:
        known = [mistake for mistake in self.mistakes if mistake.message]
        exact = (mistake for mistake in known if mistake.is_exactly(answer))
        near = (mistake for mistake in known if mistake.resembles(answer, self.expect))
        found = next(exact, None) or next(near, None)
        return found.message if found else ""

    def _meaning(self, reference: object) -> str:
        return self.after(reference) if callable(self.after) else self.after

    def _unreadable(self, answer: object, error: Exception) -> str:
        return (
            f"Cette réponse n’a pas pu être comparée. Vous avez donné {read.kind(answer)} ; "
            f"on attend {self.expect.expected}. (Détail pour qui dépanne : {type(error).__name__}.)"
        )

    def hint(self) -> Feedback:
        """Le prochain indice ; le dernier reste affiché quand il n’y en a plus."""
        if not self.hints:
            return Feedback(Status.HINT, "Cet exercice n’a pas d’indice.")
        progress = self._progress()
        progress.hints = min(progress.hints + 1, len(self.hints))
        rank, total = progress.hints, len(self.hints)
        more = "Relancez la cellule pour l’indice suivant." if rank < total else "C’était le dernier indice."
        return Feedback(Status.HINT, f"{self.hints[rank - 1]}\n{more}", f"Indice {rank} sur {total}")

    def solution(self) -> Feedback:
        """Une solution, après au moins un essai."""
        if not self._progress().tries and not _strict():
            return Feedback(
                Status.HINT,
                "Essayez d’abord une réponse, même au hasard : se tromper aide à retenir.",
                "Un essai avant la solution",
            )
        return Feedback(Status.SOLUTION, "Une manière de faire parmi d’autres :", code=self.answer)

    def _progress(self) -> _Progress:
        return _PROGRESS.setdefault(self.id, _Progress())

    def _repr_html_(self) -> str:
        return html.panel(f"Exercice {self.id}", self.question, tone="info")


def _strict() -> bool:
    return os.environ.get("DATAKIT_STRICT", "") not in {"", "0"}
