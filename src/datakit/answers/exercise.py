"""Les exercices d’un atelier ouvert : vérifier, aider, et tenir les clés à jour quand on écrit la leçon."""

import json
import math
import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from datakit import kinds
from datakit.answers import how, keys, read
from datakit.answers.expect import Comparator, On, Verdict
from datakit.answers.keys import Key
from datakit.answers.progress import Progress
from datakit.draw.table import Table
from datakit.errors import InvalidArgument
from figaudit.base import html
from figaudit.base.text import day, did_you_mean, listing, quote

_said = partial(read.say, "exercise")
RECORD = "DATAKIT_KEYS"  # `datakit build` y met le fichier où les clés s’écrivent
ELSEWHERE = "DATAKIT_ELSEWHERE"  # le lieu où l’on rejoue : une réponse fausse ici peut y être juste
_NOTHING: Any = object()


class ExerciseFailed(AssertionError):
    """En mode strict (`DATAKIT_STRICT=1`), toute réponse qui n’est pas correcte lève cette erreur."""


class Status(StrEnum):
    """Les trois issues d’une vérification, les deux aides, et le silence quand la clé ne peut pas juger."""

    TODO = "Pas encore commencé"
    REVIEW = "À revoir"
    CORRECT = "Correct"
    HINT = "Indice"
    SOLUTION = "Solution"
    SILENT = "Sans avis"


_TONES = {Status.TODO: "todo", Status.REVIEW: "review", Status.CORRECT: "correct", Status.HINT: "advice"}


@dataclass(frozen=True)
class Feedback:
    """Ce qu’une vérification répond : un statut en mots, un message, parfois du code."""

    status: Status
    message: str = ""
    title: str = ""
    code: str = ""
    before: Any = None  # un carnet ne montre que la dernière ligne d’une cellule

    def __str__(self) -> str:
        parts = (self.before and f"{self.before}\n", self.title or str(self.status), self.message, self.code)
        return "\n".join(filter(None, parts))

    __repr__ = __str__

    def _repr_html_(self) -> str:
        lines = [html.inline(line) for line in self.message.splitlines() if line.strip()]
        body = [html.tag("p", line, style="margin:.3em 0") for line in lines]
        if self.code:
            code = html.tag("code", self.code)
            body.append(html.tag("pre", code, style="white-space:pre-wrap;margin:.4em 0"))
        shown = html.panel(self.title or str(self.status), *body, tone=_TONES.get(self.status, "info"))
        return html.join(html.Markup(self.before._repr_html_()), shown) if self.before else shown


class Exercises:
    """Les exercices d’un atelier : `ex.q1`, `ex.q2`… (voir `dk.exercises`).

    `lieu` : le lieu du carnet ; `away` : ce qu’il faut dire quand les clés ont été calculées ailleurs ; `moved` : rend
    les tables qui ont changé depuis ; `memory` : où l’on en est.
    """

    def __init__(
        self, slug: str, stored: Mapping[str, Any], *, lieu: Any = None, away: Mapping[str, Any] | None = None,
        moved: Callable[[], Iterable[str]] = tuple, memory: Progress | None = None,
    ) -> None:  # fmt: skip
        self.slug, self.stored, self.away, self.moved = slug, stored, dict(away or {}), moved
        self.lieu, self.memory = lieu, memory or Progress()
        self._opened: dict[str, Exercise] = {}

    def __getattr__(self, name: str) -> "Exercise":
        if not re.fullmatch(r"q\d+", name):
            guess = did_you_mean(name, list(self.stored))
            raise AttributeError(f"{quote(name)} n’est pas un exercice. {guess}".strip())
        if name not in self._opened:
            self._opened[name] = Exercise(f"{self.slug[:2]}-{name}", self.stored.get(name), self)
        return self._opened[name]

    @property
    def inputs(self) -> set[str]:
        """Les noms que les solutions attendent du carnet."""
        return set().union(*(how.inputs(key.get("solution", "")) for key in self.stored.values()))

    def __dir__(self) -> list[str]:
        return [*self.stored, "progress"]

    def progress(self, reset: bool = False) -> Table:
        """Les exercices faits, à revoir, pas commencés, et les indices lus ; `reset=True` efface tout.

        Gardé d’un jour à l’autre dans un petit fichier de votre dossier personnel, sans votre nom ni vos réponses.

        >>> Exercises("00-essai", {"q1": {"hints": ["Comptez.", "Encore."]}}).progress().caption
        '0 exercice fait sur 1'
        """
        if reset:
            self.memory.reset()
        return self.memory.table({name: len(key["hints"]) for name, key in self.stored.items()})

    def __repr__(self) -> str:
        return f"Exercices de {self.slug} : {listing(self.stored) or 'pas encore de clé'}"


class Exercise:
    """Un exercice : `check` une réponse, un `hint`, la `solution`, et sa `key` dans la leçon.

    >>> q = Exercises("00-essai", {"q1": {"expect": ["number", {}], "reference": 4, "hints": ["Comptez."]}}).q1
    >>> print(q.check(...))
    Pas encore commencé
    Remplacez le blanc, `____` ou `...`, par votre réponse, puis relancez la cellule.
    >>> q.check("4").status.value
    'Correct'
    """

    def __init__(self, id: str, stored: Mapping[str, Any] | None, workshop: Exercises) -> None:
        self.id, self.stored, self.workshop = id, stored, workshop
        self.known: Key | None = keys.load(stored) if stored and not os.environ.get(RECORD) else None
        self.name = id.split("-")[1]
        self._answer: object = _NOTHING
        self._typed = False  # la dernière réponse était-elle du bon genre ?
        self._on = On()
        self._said: tuple[int, Feedback | None] = (0, None)

    def check(self, answer: object = ..., on: object = _NOTHING) -> Feedback:
        """Compare une réponse à la clé et dit quoi faire ensuite ; `on` : ce sur quoi elle porte.

        Ne lève jamais d’erreur, sauf en mode strict.
        """
        if read.is_number(answer) and read.is_number(on):  # `check(4,48)` : une virgule décimale
            answer, on = (answer, on), _NOTHING
        self._answer, self._typed = answer, False
        self._on = On(() if on is _NOTHING else (on,))
        try:
            feedback = self._judge(answer)
        except Exception as error:
            if is_strict():
                raise ExerciseFailed(f"{self.id} : la vérification a échoué ({error!r})") from error
            told = {"given": kinds.kind(answer), "error": type(error).__name__}
            told["expected"] = self.known.expect.expected if self.known else "une réponse"
            feedback = Feedback(Status.REVIEW, _said("unreadable", **told))
        if feedback.status in {Status.REVIEW, Status.CORRECT}:
            mark, right = self.workshop.memory.of(self.name), feedback.status is Status.CORRECT
            self._note(tries=mark["tries"] + 1, done=max(mark["done"], right))
        with suppress(Exception):  # une cellule que l’on ne sait pas lire ne change rien à la réponse
            feedback = self._with_remark(feedback)
        if is_strict() and feedback.status is not Status.CORRECT:
            raise ExerciseFailed(f"{self.id} : {feedback}")
        self._said = len(how.history()), feedback
        return feedback

    def _after_verdict(self, help: Feedback) -> Feedback:
        """L’aide, sous le verdict que la même cellule vient de donner et que l’aide cacherait."""
        cell, feedback = self._said
        help = replace(help, before=feedback) if cell and cell == len(how.history()) else help
        self._said = len(how.history()), help  # un indice et la solution réveillés ensemble se suivent
        return help

    def _note(self, **changed: int) -> None:
        self.workshop.memory.note(self.name, save=not (is_strict() or os.environ.get(RECORD)), **changed)

    def _with_remark(self, feedback: Feedback) -> Feedback:
        """La même réponse, et ce que dit la cellule : un nombre écrit à la main, un filtre incomplet, un nom oublié."""
        if self.known is None or feedback.status is Status.SILENT:
            return feedback
        message, solution = feedback.message, self.known.solution
        cell = how.written(how.cell(), self.name, solution)
        if cell and feedback.status is Status.CORRECT and cell.typed:
            return replace(feedback, message=_said("by-hand", message=message), code=solution)
        if cell is None or feedback.status is Status.CORRECT:
            return replace(feedback, message=f"{message}\n{cell.lucky}".strip()) if cell else feedback
        if self._typed and cell.same:
            return replace(feedback, message=cell.same)
        taught = not self._typed or message in (words for _, words in self.known.wrong)
        zero = read.is_number(self._answer) and self._answer == 0
        lines = [cell.misplaced or message]
        if not (cell.misplaced or taught):
            found = cell.outdated(how.history()) or cell.filtering
            lines.append(found or (cell.emptied if zero else cell.swapped))
        return replace(feedback, message="\n".join(filter(None, lines)))

    def _judge(self, answer: object) -> Feedback:
        if os.environ.get(RECORD):
            return Feedback(Status.CORRECT, _said("noted"))
        if read.is_placeholder(answer):
            return Feedback(Status.TODO, _said("blank"))
        if self.known is None:
            last = max((int(name[1:]) for name in self.workshop.stored), default=0)
            absent = "no-exercise" if last and not self.stored else "no-key"
            return Feedback(Status.SILENT, _said(absent, name=self.name, last=last))
        known = next((words for value, words in self.known.wrong if _same(answer, value)), "")
        if read.is_empty(answer) and not known:
            self._typed = isinstance(answer, (pd.DataFrame, pd.Series, pd.Index))  # filtre trop étroit
            said = f"{kinds.kind(answer)} vide{' : aucune ligne ne remplit vos conditions' * self._typed}"
            return Feedback(Status.REVIEW, f"Vous avez donné {said}. On attend {self.known.expect.expected}.")
        if away := self._elsewhere():
            return Feedback(Status.SILENT, away)
        verdict = _compare(self.known, answer, self._on)
        self._typed = verdict.typed
        if verdict.ok and (not known or _same(answer, self.known.reference)):
            return Feedback(Status.CORRECT, verdict.message or self.known.meaning)
        lesson = known or _lesson(self.known, answer) or verdict.message or "Ce n’est pas encore cela."
        return Feedback(Status.REVIEW, lesson)

    def _elsewhere(self) -> str:
        """Pourquoi la clé ne peut pas juger ici : un autre lieu, ou d’autres données."""
        assert self.known is not None
        if not self.known.expect.by_value or self.known.expect.spec[0] == "choice":
            return ""
        if (away := self.workshop.away) and self.name in away["moves"]:
            return _said("away", **away)
        # Le passage strict, lui, recalcule chaque clé.
        moved = [] if is_strict() else list(self.workshop.moved())
        names = listing(map(quote, moved))
        return _said("moved", names=names, slug=self.workshop.slug, first=moved[0]) if moved else ""

    def hint(self) -> Feedback:
        """Le prochain indice ; le dernier reste affiché quand il n’y en a plus."""
        hints = self.known.hints if self.known else ()
        if not hints:
            return Feedback(Status.HINT, _said("no-hint"))
        total, memory = len(hints), self.workshop.memory
        rank = memory.told[self.name] = min(memory.told.get(self.name, 0) + 1, total)
        self._note(hints=max(rank, memory.of(self.name)["hints"]))
        said = f"{hints[rank - 1]}\n{_said('more-hints' if rank < total else 'last-hint')}"
        return self._after_verdict(Feedback(Status.HINT, said, f"Indice {rank} sur {total}"))

    def ask(self) -> Any:
        """La question en boutons, vérifiée d’un clic ; sans `ipywidgets`, la liste des réponses proposées."""
        kind, settings = self.known.expect.spec if self.known else ("", {})
        if self.known is None or kind != "choice":
            return Feedback(Status.TODO, _said("typed", name=self.name))
        offered = settings["options"]
        labels = {key: f"{key}. {offered[key]}" if isinstance(offered, dict) else key for key in offered}
        # sans les réponses, déjà listées
        question = re.split(r"\s*(?:Répondez «|\*\*a\.|\n- )", self.known.question)[0]
        try:
            return _radios(question, labels, self.check)
        except ImportError:
            how_to = _said("choose", name=self.name, key=next(iter(labels)))
            return Feedback(Status.TODO, "\n".join([*labels.values(), how_to]), question)

    def solution(self, word: str = "") -> Feedback:
        """Une solution, après au moins un essai ; `word` : le mot de la personne qui anime, si elle les garde."""
        if not self.workshop.memory.of(self.name)["tries"] and not is_strict():
            tried = Feedback(Status.HINT, _said("try-first"), "Un essai avant la solution")
            return self._after_verdict(tried)
        held = self.stored or {}
        if self.known and (code := self.known.solution or keys.opened(held, self.id, word)):
            return self._after_verdict(Feedback(Status.SOLUTION, _said("one-way"), code=code))
        shut = ("until" if held["opens"] else "wrong-word" if word else "word") if "sealed" in held else ""
        told = {"name": self.name, "day": day(held["opens"]) if held.get("opens") else ""}
        return Feedback(Status.HINT, _said(shut or "no-solution", **told), "Solution gardée" if shut else "")

    def _repr_html_(self) -> str:
        question = self.known.question if self.known else "Cet exercice n’a pas encore de clé."
        return html.panel(f"Exercice {self.id}", question, tone="info")

    def key(
        self, expect: Comparator, *, hints: Iterable[str], refused: Iterable[object] = (), meaning: str = "",
        wrong: Mapping[Any, str] | Iterable[tuple[Any, str]] = (),
    ) -> Feedback | None:  # fmt: skip
        """La clé de l’exercice, écrite sous lui : la référence est la réponse que l’on vient de vérifier.

        `wrong` : des réponses fausses et ce qu’elles apprennent ; `refused` : celles que le juge refuse avec ses
        propres mots ; `meaning` : ce que la bonne réponse veut dire. `datakit build` range la clé ; en mode strict
        une clé qui n’est plus celle du carnet lève `ExerciseFailed`.
        """
        if self._answer is _NOTHING or read.is_placeholder(self._answer):
            raise InvalidArgument(*read.error("no-answer", id=self.id, name=self.name))
        pairs = wrong.items() if isinstance(wrong, Mapping) else wrong
        made = Key(expect, self._answer, tuple(hints), tuple(pairs), meaning)
        described = self._described(made, refused)
        if record := os.environ.get(RECORD):
            with Path(record).open("a", encoding="utf-8") as file:
                file.write(json.dumps({"id": self.id, "key": described}, ensure_ascii=False) + "\n")
            return None
        found = keys.differences({name: (self.stored or {}).get(name) for name in described}, described)
        if found and is_strict():
            fields = listing(dict.fromkeys(read.WORDS["fields"].get(name, name) for name in found))
            raise ExerciseFailed(_said("differs", id=self.id, fields=fields))
        self.known = made
        return Feedback(Status.SILENT, _said("changed", id=self.id)) if found else None

    def _described(self, made: Key, refused: Iterable[object]) -> dict[str, Any]:
        """La clé telle qu’on la range : sans les réponses fausses qui seraient justes ici, avec les mots du juge.

        Lève `ExerciseFailed` si la clé se contredit.
        """
        verdict = _compare(made, made.reference, self._on)
        if not verdict.ok:
            raise ExerciseFailed(_said("refused", id=self.id, message=verdict.message))
        if len(made.hints) < 2:
            raise ExerciseFailed(_said("two-hints", id=self.id))
        wrong, said = [], []
        for value, message in (*made.wrong, *((value, "") for value in refused)):
            verdict = _compare(made, value, self._on)
            if message and read.is_number(value) and not _same(value, made.reference):
                verdict = replace(verdict, ok=False)  # une erreur connue reste fausse, si près qu’elle tombe
            if verdict.ok and os.environ.get(RECORD) and not os.environ.get(ELSEWHERE):
                raise ExerciseFailed(_said("accepted", id=self.id, value=read.short(value)))
            if not message:
                said.append(verdict.message)
            elif not verdict.ok:
                wrong.append([keys.encode(value), message])
        value = keys.encode(made.reference) if made.expect.by_value else None
        written = {"expect": made.expect.spec, "reference": value, "hints": list(made.hints), "wrong": wrong}
        return json.loads(json.dumps(written | {"refused": said, "meaning": made.meaning}))


def choices(
    question: object, options: Iterable[tuple[str, object]], label: str, chosen: Callable[[Any], object]
) -> list[Any]:
    """Une question et ses boutons, au clavier comme à la souris ; `chosen` reçoit chaque changement."""
    import ipywidgets as widgets

    shape = {"layout": {"width": "auto"}, "style": {"description_width": "initial"}}
    radios = widgets.RadioButtons(options=[*options], value=None, description=label, **shape)
    radios.observe(chosen, "value")
    return [widgets.HTML(str(html.tag("p", question))), radios]


def _radios(question: str, labels: Mapping[str, str], check: Callable[[object], Feedback]) -> Any:
    """Les boutons d’un choix, et la réponse dessous."""
    import ipywidgets as widgets

    answer = widgets.HTML()

    def chosen(change: Any) -> None:
        said = html.Markup(check(change["new"])._repr_html_())
        answer.value = str(html.tag("div", said, role="status"))  # annoncé par un lecteur d’écran

    pairs = [(label, key) for key, label in labels.items()]
    box = widgets.VBox([*choices(html.inline(question), pairs, "Ma réponse :", chosen), answer])
    said = "À cocher, dans JupyterLab : " + " ; ".join(labels.values())  # ce qu’en garde une page imprimée
    shown = box._repr_mimebundle_
    box._repr_mimebundle_ = lambda **asked: shown(**asked) | {"text/plain": said}
    return box


def _compare(key: Key, answer: object, on: On) -> Verdict:
    return key.expect(answer, key.reference if key.expect.by_value else on)


def _lesson(key: Key, answer: object) -> str:
    """Ce qu’apprend l’erreur connue qui se lit comme cette réponse, à un quart près pour un nombre."""
    for value, message in key.wrong if key.expect.by_value else ():
        with suppress(Exception):  # un exemple d’un autre genre que la réponse ne se compare pas
            far = read.is_number(answer) and not math.isclose(answer, value, rel_tol=0.25)  # type: ignore[arg-type]
            if key.expect(answer, value).ok and not far:
                return message
    return ""


def _same(left: object, right: object) -> bool:
    """Vrai pour la même valeur, un nombre à une poussière près."""
    left, right = read.scalar(left), read.scalar(right)
    if read.is_number(left) and read.is_number(right):
        return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-12)  # type: ignore[arg-type]
    if type(left) is not type(right):
        return False
    if isinstance(left, (pd.DataFrame, pd.Series, pd.Index)):
        return bool(left.equals(right))  # type: ignore[arg-type]
    return bool(np.array_equal(left, right)) if isinstance(left, np.ndarray) else bool(left == right)  # type: ignore[arg-type]


def is_strict() -> bool:
    """Vrai quand l’on vérifie la leçon elle-même (`DATAKIT_STRICT=1`)."""
    return os.environ.get("DATAKIT_STRICT", "") not in {"", "0"}
