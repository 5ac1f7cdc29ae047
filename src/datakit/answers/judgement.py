"""Juger une réponse d’après la clé : le verdict mis en mots, et les erreurs que la clé a prévues."""

import math
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
import pandas as pd

from datakit import kinds
from datakit.answers import read, spoken
from datakit.answers.expect import On
from datakit.answers.feedback import Feedback, Status
from datakit.answers.keys import Key
from datakit.answers.verdict import MistakeKind, Verdict

#: Une erreur prévue se reconnaît à un vingtième près, un nombre recopié arrondi : au-delà, c’en est une autre.
_CLOSE = 0.05


@dataclass(frozen=True)
class Judgement:
    """Une réponse jugée.

    `typed` : elle est du genre de valeur attendu ; `foreseen` : la clé avait prévu cette erreur, et ce qu’elle
    apprend ; `proved` : le genre d’erreur que la valeur prouve d’elle-même ; `fact` : le message sans son conseil.
    """

    feedback: Feedback
    typed: bool = False
    foreseen: bool = False
    proved: MistakeKind | None = None
    fact: str = ""


def judge(key: Key, answer: object, on: On, lesson: str) -> Judgement:
    """Le jugement d’une réponse ; `lesson` : ce qu’apprend l’erreur prévue qu’elle est exactement, s’il y en a une."""
    verdict = compare(key, answer, on)
    if verdict.ok and (not lesson or same(answer, key.reference)):
        return Judgement(_accepted(key, verdict), typed=verdict.typed)

    lesson = lesson or _resembling(key, answer)
    if not lesson and _says_not_knowing(answer):
        return Judgement(Feedback(Status.REVIEW, read.say("exercise", "lost")), typed=verdict.typed)
    if not lesson or verdict.proved:
        said = verdict.message or "Ce n’est pas encore cela."
        feedback = Feedback(Status.REVIEW, said, kind=verdict.kind)
        return Judgement(feedback, typed=verdict.typed, fact=verdict.fact)

    proved = _proved(verdict)
    feedback = Feedback(Status.REVIEW, lesson, kind=proved or key.expect.foreseen)
    return Judgement(feedback, typed=verdict.typed, foreseen=True, proved=proved)


def _accepted(key: Key, verdict: Verdict) -> Feedback:
    """Une réponse que rien ne contredit : juste, ou à relire à deux quand seule une personne peut le dire."""
    said = "\n".join(filter(None, (verdict.message or key.meaning, verdict.seen)))
    if not verdict.together:
        return Feedback(Status.CORRECT, said)
    told = f"{said}\n{read.say('exercise', 'together')}".strip()
    return Feedback(Status.CORRECT, told, "À relire à voix haute", together=True)


def _says_not_knowing(answer: object) -> bool:
    """Vrai pour « je ne sais pas », seul ou seul dans une liste."""
    lone = answer[0] if isinstance(answer, list) and len(answer) == 1 else answer
    return isinstance(lone, str) and spoken.is_lost(lone)


def _proved(verdict: Verdict) -> MistakeKind | None:
    """Le genre d’une erreur prévue, quand la valeur le prouve : un autre genre de valeur, un ordre ou un signe retourné.

    Cent fois trop, mille fois trop peu ou à peine à côté, ce peut être un hasard : la clé sait d’où vient ce nombre.
    """
    turned = (MistakeKind.REVERSED, MistakeKind.TURNED_RATIO, MistakeKind.WRONG_SIGN)
    if not verdict.typed or verdict.kind in turned:
        return verdict.kind
    return None


def compare(key: Key, answer: object, on: On) -> Verdict:
    """Ce que dit la comparaison à la référence, ou à ce sur quoi porte la réponse."""
    return key.expect(answer, key.reference if key.expect.by_value else on)


def foreseen(key: Key, answer: object) -> str:
    """Ce qu’apprend l’erreur prévue qu’est exactement cette réponse ; sinon rien."""
    for value, lesson in key.wrong:
        if same(answer, value):
            return lesson
    return ""


def _resembling(key: Key, answer: object) -> str:
    """Ce qu’apprend l’erreur prévue qui se lit comme cette réponse ; sinon rien."""
    if not key.expect.by_value:
        return ""
    for value, lesson in key.wrong:
        with suppress(Exception):  # un exemple d’un autre genre que la réponse ne se compare pas
            if key.expect(answer, value).ok and _is_close(answer, value):
                return lesson
    return ""


def _is_close(answer: object, value: object) -> bool:
    if not read.is_number(answer):
        return True
    return math.isclose(answer, value, rel_tol=_CLOSE)  # type: ignore[arg-type]


def same(left: object, right: object) -> bool:
    """Vrai pour la même valeur, un nombre à une poussière près.

    Les noms de lignes d’un tableau, `t[…].index`, valent leur liste.

    >>> same(0.1 + 0.2, 0.3), same((1, 2), [1, 2]), same(pd.Index([]), [])
    (True, False, True)
    """
    left, right = _listed(read.scalar(left)), _listed(read.scalar(right))
    if read.is_number(left) and read.is_number(right):
        return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-12)  # type: ignore[arg-type]
    if type(left) is not type(right):
        return False
    if isinstance(left, (pd.DataFrame, pd.Series)):
        return bool(left.equals(right))  # type: ignore[arg-type]
    if isinstance(left, np.ndarray):
        return bool(np.array_equal(left, right))  # type: ignore[arg-type]
    return bool(left == right)


def _listed(value: object) -> object:
    return value.tolist() if isinstance(value, pd.Index) else value


def empty(answer: object, key: Key) -> Judgement:
    """Une réponse vide : un tableau que le filtre a vidé, un texte ou une liste où rien n’est écrit."""
    given = f"{kinds.kind(answer)} vide"
    filtered = isinstance(answer, (pd.DataFrame, pd.Series, pd.Index))
    if filtered:
        given += " : aucune ligne ne remplit vos conditions"
    said = f"Vous avez donné {given}. On attend {key.expect.expected}."

    kind = None if filtered else MistakeKind.WRONG_TYPE
    return Judgement(Feedback(Status.REVIEW, said, kind=kind), typed=filtered)


def unreadable(answer: object, key: Key | None, error: Exception) -> Judgement:
    """Une réponse que la comparaison n’a pas su lire."""
    expected = key.expect.expected if key else "une réponse"
    given = kinds.kind(answer)
    said = read.say("exercise", "unreadable", given=given, expected=expected, error=type(error).__name__)
    return Judgement(Feedback(Status.REVIEW, said, kind=MistakeKind.WRONG_TYPE))
