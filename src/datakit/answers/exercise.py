"""Les exercices d’un atelier ouvert : vérifier, aider, et tenir les clés à jour quand on écrit la leçon."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from datakit.answers import authoring, buttons, cell, code, judgement, keys, read, remarks, seal, written_cell
from datakit.answers.blank import BLANK
from datakit.answers.buttons import choices
from datakit.answers.expect import Comparator, On
from datakit.answers.feedback import Feedback, Status, fingerprint
from datakit.answers.judgement import Judgement
from datakit.answers.keys import Key
from datakit.answers.modes import ELSEWHERE, RECORD, ExerciseFailed, NoVerdict, is_strict, record
from datakit.answers.progress import Progress
from datakit.draw import bet
from datakit.draw.table import Table
from datakit.errors import InvalidArgument
from figaudit.base import html
from figaudit.base.text import day, did_you_mean, listing, quote

__all__ = [
    "ELSEWHERE",
    "RECORD",
    "Exercise",
    "ExerciseFailed",
    "Exercises",
    "Feedback",
    "NoVerdict",
    "Status",
    "choices",
    "is_strict",
]

_NOTHING: Any = object()
#: Où s’arrête la question d’un choix : après viennent les réponses, déjà sur les boutons.
_ANSWERS = re.compile(r"\s*(?:Répondez «|\*\*a\.|\n- )")


def _say(kind: str, **details: object) -> str:
    return read.say("exercise", kind, **details)


class Exercises:
    """Les exercices d’un atelier : `ex.q1`, `ex.q2`… (voir `dk.exercises`).

    `lieu` : le lieu du carnet ; `away` : ce qu’il faut dire quand les clés ont été calculées ailleurs ; `moved` : rend
    les tables qui ont changé depuis ; `memory` : où l’on en est ; `near` : l’atelier qu’on voulait sans doute ouvrir,
    quand celui-ci n’a pas de clés ; `places` : par nom du carnet, les cellules qui le fabriquent et l’exercice d’après.
    """

    def __init__(
        self,
        slug: str,
        stored: Mapping[str, Any],
        *,
        lieu: Any = None,
        away: Mapping[str, Any] | None = None,
        moved: Callable[[], Iterable[str]] = tuple,
        memory: Progress | None = None,
        near: str = "",
        places: Mapping[str, Any] | None = None,
    ) -> None:
        self.slug = slug
        self.stored = stored
        self.lieu = lieu
        self.away = dict(away or {})
        self.moved = moved
        self.memory = memory or Progress()
        self.near = near
        self.places = dict(places or {})
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
        names = set()
        for key in self.stored.values():
            names |= code.inputs(key.get("solution", ""))
        return names

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
            bet.erase(self.slug)
        return self.memory.table({name: len(key["hints"]) for name, key in self.stored.items()})

    def __repr__(self) -> str:
        if self.stored:
            return f"Exercices de {self.slug} : {listing(self.stored)}"
        guess = f". {_did_you_mean(self.near)}" if self.near else ""
        return f"Exercices de {self.slug} : pas encore de clé{guess}"


def _did_you_mean(slug: str) -> str:
    return f"Vouliez-vous dire {quote(slug)} ?"


@dataclass(frozen=True)
class _Shown:
    """Ce qu’un exercice vient de répondre, et combien de cellules avaient été lancées (0 hors d’un carnet)."""

    cells: int = 0
    feedback: Feedback | None = None


class Exercise:
    """Un exercice : `check` une réponse, un `hint`, la `solution`, et sa `key` dans la leçon.

    >>> q = Exercises("00-essai", {"q1": {"expect": ["number", {}], "reference": 4, "hints": ["Comptez."]}}).q1
    >>> print(q.check(...))
    Pas encore commencé
    Remplacez le trou, `____` ou `...`, par votre réponse, puis relancez la cellule.
    >>> q.check("4").status.value
    'Correct'
    """

    def __init__(self, id: str, stored: Mapping[str, Any] | None, workshop: Exercises) -> None:
        self.id = id
        self.name = id.split("-")[1]
        self.stored = stored
        self.workshop = workshop
        self.known: Key | None = None
        if stored and not record():
            self.known = keys.load(stored)

        self._answer: object = _NOTHING
        self._on = On()
        self._shown = _Shown()
        self._chosen: object = None
        self._buttons = _Shown()  # la dernière réponse cliquée, et quand on a montré les boutons

    def __dir__(self) -> list[str]:
        """Ce que l’on demande à un exercice : sa clé n’est pas proposée à qui le cherche."""
        return ["ask", "check", "hint", "name", "solution"]

    # --- Vérifier ---

    def check(self, answer: object = ..., on: object = _NOTHING) -> Feedback:
        """Compare une réponse à la clé et dit quoi faire ensuite ; `on` : ce sur quoi elle porte.

        Ne lève jamais d’erreur, sauf en mode strict.
        """
        if read.is_number(answer) and read.is_number(on):  # `check(4,48)` : une virgule décimale
            answer, on = (answer, on), _NOTHING
        self._answer = answer
        self._on = On() if on is _NOTHING else On((on,))

        judged = self._judged(answer)
        self._count(judged.feedback.status)
        feedback = self._with_remark(judged, answer)
        feedback = replace(feedback, exercise=self.name, judged=fingerprint(cell.source()))

        if is_strict() and feedback.status is not Status.CORRECT:
            failure = NoVerdict if feedback.status is Status.SILENT else ExerciseFailed
            raise failure(f"{self.id} : {feedback}")
        self._shown = _Shown(len(cell.history()), feedback)
        return feedback

    def _judged(self, answer: object) -> Judgement:
        """Le jugement ; une comparaison qui échoue n’est jamais une erreur pour qui répond."""
        try:
            return self._judge(answer)
        except Exception as error:
            if is_strict():
                raise ExerciseFailed(f"{self.id} : la vérification a échoué ({error!r})") from error
            return judgement.unreadable(answer, self.known, error)

    def _judge(self, answer: object) -> Judgement:
        """Le jugement d’une réponse ; muet s’il n’y a pas de clé, ou si elle n’est pas de ce lieu ni de ces données."""
        if record():
            return Judgement(Feedback(Status.CORRECT, _say("noted")))
        if read.is_placeholder(answer):
            return Judgement(self._not_begun())
        if self.known is None:
            return Judgement(Feedback(Status.SILENT, self._keyless()))

        foreseen = judgement.foreseen(self.known, answer)
        if read.is_empty(answer) and not foreseen and not _may_be_empty(self.known, answer):
            return judgement.empty(answer, self.known)
        silent = self._elsewhere(self.known)
        if silent:
            return Judgement(Feedback(Status.SILENT, silent))
        return judgement.judge(self.known, answer, self._on, foreseen)

    def _not_begun(self) -> Feedback:
        """Rien n’est tapé ; les boutons de la même cellule, s’il y en a, portent seuls la réponse."""
        now = len(cell.history())
        asked_here = self._buttons.cells > 0 and self._buttons.cells == now
        forgotten = self._computed_and_not_given()
        if forgotten:
            return Feedback(Status.TODO, _say("nothing-given", name=self.name, answer=forgotten))
        if _keeps_the_dashes(cell.source()):
            return Feedback(Status.TODO, _say("dashes-kept"))
        if self._is_half_filled():
            return Feedback(Status.TODO, _holes_left(cell.source().count(BLANK)), _say("half-filled"))
        return Feedback(Status.TODO, _say(self._what_to_fill()), quiet=asked_here)

    def _computed_and_not_given(self) -> str:
        """Le nom que la cellule calcule, et que `check()`, ses parenthèses vides, n’a pas reçu ; sinon rien."""
        given = re.search(r"\.check\(\s*([^\W\d]\w*)", self.known.blank) if self.known else None
        if given is None or not re.search(rf"\.{self.name}\.check\(\s*\)", cell.source()):
            return ""
        value = cell.namespace().get(given[1], ...)
        return "" if value is ... else given[1]

    def _is_half_filled(self) -> bool:
        """Vrai si la cellule a plusieurs trous, et qu’il en reste un de moins qu’au départ."""
        written, given = cell.source(), self.known.blank if self.known else ""
        return 0 < written.count(BLANK) < given.count(BLANK)

    def _what_to_fill(self) -> str:
        """La phrase qui convient : un blanc à remplacer, ou, sans blanc dans la cellule, la cellule d’au-dessus."""
        if self.known is None or not self.known.blank:
            return "blank"
        if BLANK in self.known.blank or "..." in self.known.blank:
            return "blank"
        return "no-blank"

    def _keyless(self) -> str:
        """Ce qu’il faut dire d’un exercice sans clé : un atelier ou un numéro mal écrits, une leçon en cours."""
        stored = self.workshop.stored
        if stored and not self.stored:
            return _say("no-exercise", name=self.name, span=_span(int(name[1:]) for name in stored))
        if self.workshop.near:
            guess = _did_you_mean(self.workshop.near)
            return _say("no-workshop", slug=quote(self.workshop.slug), guess=guess)
        return _say("no-key")

    def _elsewhere(self, key: Key) -> str:
        """Pourquoi la clé ne peut pas juger ici : un autre lieu, ou d’autres données."""
        if not key.expect.by_value or key.expect.spec[0] == "choice":
            return ""
        away = self.workshop.away
        if away and self.name in away["moves"]:
            return _say("away", **away)
        if is_strict():  # le passage strict, lui, recalcule chaque clé
            return ""

        moved = list(self.workshop.moved())
        if not moved:
            return ""
        names = listing(quote(name) for name in moved)
        return _say("moved", names=names, slug=self.workshop.slug, first=moved[0])

    def _with_remark(self, judged: Judgement, answer: object) -> Feedback:
        """La même réponse, et ce que dit la cellule : un nombre écrit à la main, un filtre incomplet, un nom oublié."""
        feedback = judged.feedback
        if self.known is None or feedback.status is Status.SILENT:
            return feedback
        with suppress(Exception):  # une cellule que l’on ne sait pas lire ne change rien à la réponse
            written = written_cell.written(cell.source(), self.name, self.known.solution, self.known.blank)
            if written:
                return remarks.beside(judged, written, answer, self.known)
        return feedback

    def _count(self, status: Status) -> None:
        """Retient un essai de plus."""
        if status not in {Status.REVIEW, Status.CORRECT}:
            return
        self._note(tries=1, done=int(status is Status.CORRECT))

    def tried(self) -> None:
        """Retient un essai qu’une erreur a arrêté avant la vérification : la solution s’ouvre comme après un autre."""
        self._note(tries=1)

    def _note(self, **more: int) -> None:
        of_a_person = not is_strict() and not record()
        self.workshop.memory.note(self.name, save=of_a_person, **more)

    # --- Aider ---

    def hint(self) -> Feedback:
        """Le prochain indice ; le dernier reste affiché quand il n’y en a plus."""
        if self.workshop.stored and not self.stored:
            return Feedback(Status.HINT, self._keyless())
        hints = self.known.hints if self.known else ()
        if not hints:
            return Feedback(Status.HINT, _say("no-hint"))

        memory, total = self.workshop.memory, len(hints)
        rank = min(memory.told.get(self.name, 0) + 1, total)
        memory.told[self.name] = rank
        self._note(hints=rank)

        next_step = _say("more-hints" if rank < total else "last-hint")
        said = f"{hints[rank - 1]}\n{next_step}"
        return self._after_verdict(Feedback(Status.HINT, said, f"Indice {rank} sur {total}", hint=rank))

    def _after_verdict(self, help: Feedback) -> Feedback:
        """L’aide, sous le verdict que la même cellule vient de donner et que l’aide cacherait."""
        now = len(cell.history())
        told_here = self._shown.feedback if self._shown.cells == now else None
        if self._shown.cells and told_here and told_here.status is not Status.TODO:
            help = replace(help, before=told_here)
        self._shown = _Shown(now, help)  # un indice et la solution réveillés ensemble se suivent
        return help

    def ask(self) -> Any:
        """La question en boutons, vérifiée d’un clic ; sans `ipywidgets`, la liste des réponses proposées."""
        kind, settings = self.known.expect.spec if self.known else ("", {})
        if self.known is None or kind != "choice":
            return Feedback(Status.TODO, _say("typed", name=self.name))

        labels = _labels(settings["options"])
        question = _ANSWERS.split(self.known.question)[0]
        try:
            box = buttons.asked(question, labels, self._clicked, self._buttons.feedback, self._chosen)
            self._buttons = replace(self._buttons, cells=len(cell.history()))
            return box
        except ImportError:
            how_to = _say("choose", name=self.name, key=next(iter(labels)))
            return Feedback(Status.TODO, "\n".join([*labels.values(), how_to]), question)

    def _clicked(self, answer: object) -> Feedback:
        """La réponse d’un clic, gardée pour quand on relancera la cellule."""
        feedback = self.check(answer)
        self._buttons = replace(self._buttons, feedback=feedback)
        self._chosen = answer
        return feedback

    def solution(self, word: object = "") -> Feedback:
        """Une solution, après au moins un essai ; `word` : le mot de la personne qui anime, si elle les garde."""
        if not self.workshop.memory.of(self.name)["tries"] and not is_strict():
            tried = Feedback(Status.HINT, _say("try-first"), "Un essai avant la solution")
            return self._after_verdict(tried)

        solved = self._solved(str(word))
        if solved:
            return self._after_verdict(Feedback(Status.SOLUTION, _say("one-way"), code=solved))
        return self._withheld(str(word))

    def _solved(self, word: str) -> str:
        """Le code de la solution ; vide s’il n’y en a pas, ou si le mot ne l’ouvre pas."""
        if self.known is None:
            return ""
        return self.known.solution or seal.opened(self.stored or {}, self.id, word)

    def _withheld(self, word: str) -> Feedback:
        """Pourquoi la solution ne se montre pas."""
        held = self.stored
        if not held:
            return Feedback(Status.HINT, self._keyless())

        if held.get("opens"):
            said = _say("until", name=self.name, day=day(held["opens"]))
        elif held.get("sealed"):
            said = _say("wrong-word" if word else "word", name=self.name)
        elif held.get("parted"):
            said = _say("parted", name=self.name)
        else:
            said = _say("no-solution", name=self.name)
        return Feedback(Status.HINT, said, "Solution gardée")

    def _repr_html_(self) -> str:
        question = self.known.question if self.known else "Cet exercice n’a pas encore de clé."
        return html.panel(f"Exercice {self.id}", question, tone="info")

    # --- Écrire la leçon ---

    def key(
        self,
        expect: Comparator,
        *,
        hints: Iterable[str],
        refused: Iterable[object] = (),
        meaning: str = "",
        wrong: Mapping[Any, str] | Iterable[tuple[Any, str]] = (),
    ) -> Feedback | None:
        """La clé de l’exercice, écrite sous lui : la référence est la réponse que l’on vient de vérifier.

        `wrong` : des réponses fausses et ce qu’elles apprennent ; `refused` : celles que le juge refuse avec ses
        propres mots ; `meaning` : ce que la bonne réponse veut dire. `datakit build` range la clé ; en mode strict
        une clé qui n’est plus celle du carnet lève `ExerciseFailed`.
        """
        if self._answer is _NOTHING or read.is_placeholder(self._answer):
            raise InvalidArgument(*read.error("no-answer", id=self.id, name=self.name))

        pairs = wrong.items() if isinstance(wrong, Mapping) else wrong
        made = Key(expect, self._answer, tuple(hints), tuple(pairs), meaning)
        described = authoring.described(self.id, made, refused, self._on)
        if record():
            authoring.write(record(), self.id, described, authoring.spent(made, self._on))
            return None

        changed = authoring.changed(self.stored or {}, described)
        if changed and is_strict():
            raise ExerciseFailed(_say("differs", id=self.id, fields=listing(changed)))
        self.known = made
        if changed:
            return Feedback(Status.SILENT, _say("changed", id=self.id))
        return None


def _labels(options: Mapping[str, str] | Iterable[str]) -> dict[str, str]:
    """Ce qu’écrit chaque bouton d’un choix, par réponse."""
    if isinstance(options, Mapping):
        return {key: f"{key}. {label}" for key, label in options.items()}
    return {key: key for key in options}


def _may_be_empty(key: Key, answer: object) -> bool:
    """Vrai pour une liste vide, là où l’on dit oui ou non à chacune de quelques choses : non à toutes se juge."""
    settings = key.expect.spec[1] if key.expect.spec else {}
    return isinstance(answer, (list, tuple)) and bool(settings.get("among"))


def _keeps_the_dashes(source: str) -> bool:
    """Vrai si un mot est tapé contre les tirets d’un trou, sans les effacer : `ville = ____Poitiers____`."""
    return re.search(rf"[^\W_]_*{BLANK}|{BLANK}_*[^\W_]", source) is not None


def _holes_left(count: int) -> str:
    """« Il reste un trou », ou combien."""
    if count == 1:
        return read.say("explain", "still-a-hole")
    return read.say("explain", "still-holes", count=count)


def _span(numbers: Iterable[int]) -> str:
    """Les numéros d’un carnet : du premier au dernier, ou un à un s’il en manque (une version courte).

    >>> _span([1, 2, 3])
    'vont de `q1` à `q3`'
    >>> _span([1, 3, 8])
    'sont `q1`, `q3` et `q8`'
    """
    present = sorted(numbers)
    first, last = present[0], present[-1]
    if len(present) > 1 and present == list(range(first, last + 1)):
        return f"vont de `q{first}` à `q{last}`"
    return f"sont {listing(f'`q{number}`' for number in present)}"
