"""Toutes les fautes d’une réponse : une seule, ou deux à la fois, et ce qu’elles coûtent.

On les cherche par deux chemins. Le code de la copie est réparé d’une chose, puis de deux, et relancé : ce qui le rend
juste était faux. Et deux erreurs prévues sont faites ensemble : une copie qui rend la même valeur les a faites toutes les deux.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from datakit.tools.assessment import answered, elsewhere, grafting, judging, mending
from datakit.tools.assessment.both import alone, composed
from datakit.tools.assessment.handwriting import RETURNS_TOO_EARLY, as_a_sentence
from datakit.tools.assessment.questions import is_same
from datakit.tools.assessment.replaying import Player

_LONGEST = 1_500  # caractères d’un code que l’on répare
ONLY = "Tout est juste, sauf ceci : "
_WRONG_ROWS = "les lignes gardées ne sont pas celles que l’on demande ; ce que l’on en tire est juste"
_RIGHT_ROWS = "les lignes gardées sont les bonnes ; ce que l’on en tire n’est pas ce que l’on demande"
_WRONG_TEST = "la condition n’est pas celle que l’on demande ; le parcours et ce que l’on rend sont justes"
_RIGHT_TEST = "la condition est juste ; ce que l’on garde, ou ce que l’on rend, n’est pas ce que l’on demande"
_HALVES = (_WRONG_ROWS, _RIGHT_ROWS, _WRONG_TEST, _RIGHT_TEST)


@dataclass(frozen=True)
class Faults:
    """Les points que garde une réponse, et ses fautes, dites."""

    points: int
    said: str
    is_the_cause: bool = False  # ce qui explique aussi l’erreur de Python que lève la réponse
    says_less: bool = False  # ce qui ne dit que quelle moitié est juste


@dataclass(frozen=True)
class _Clue:
    """Ce qui expliquerait une réponse : un code de la copie, réparé ou non, et le programme dont il serait le même calcul."""

    code: str
    like: str
    faults: Faults


class Finder:
    """De quoi chercher les fautes des réponses d’une pile de copies."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._pairs: dict[str, list[tuple[Any, str, Faults]]] = {}

    def find(
        self, question: Mapping[str, Any], name: str, code: str, given: object, cells: list[str]
    ) -> Faults | None:
        """Les fautes de cette réponse ; rien si on ne les reconnaît pas, ou si l’on n’a rien à ajouter à l’erreur prévue.

        `name` : ce qu’elle définit ; `given` : ce qu’elle rend, rien si elle lève une erreur ; `cells` : la copie entière.
        """
        if not code or len(code) > _LONGEST:
            return None
        mended = self._repaired(question, mending.of_one_thing(code, name, question), cells)
        # d’un code qui n’a rien rendu, on ne sait que ce que lui fait une seule réparation
        if given is None:
            found = self._first_sure(question, _of_the_code(question, mended), cells)
            return (
                found
                or self._once_running(question, name, code, cells)
                or self._first_sure(question, _mixed(question, mended, is_stopped=True), cells)
                or self._half_right(question, name, code, cells)
            )
        slips = [(one, value) for one, value in mended if one.kind in (mending.QUOTES, mending.UNREAD)]
        slip = self._first_sure(question, _of_the_code(question, slips), cells)
        if slip:
            return slip
        same = [one for one in question["mistakes"] if is_same(given, one["value"])]
        foreseen = [
            one
            for one in same
            if not judging.is_another(question, one, code)
            and not (question["returns"] and mending.reads_what_is_dropped(code, question, one))
        ]
        if foreseen:
            alone = _of_the_code(question, mended)
            if alone and self._are_one(question, code, foreseen[0], cells):
                return None
            clues = alone or self._behind(question, foreseen[0], mended, cells)
            return self._first_sure(question, clues, cells)

        clues = [*_of_the_code(question, mended), *self._both(question, code, given, cells)]
        found = self._first_sure(question, clues, cells)
        if found:
            return found
        twice = self._repaired(question, mending.of_two_things(code, name, question), cells)
        clues = [*_of_the_code(question, twice), *_mixed(question, mended)]
        return self._first_sure(question, clues, cells) or self._half_right(question, name, code, cells)

    def _are_one(
        self, question: Mapping[str, Any], code: str, mistake: Mapping[str, Any], cells: list[str]
    ) -> bool:
        """Ce code fait-il cette erreur prévue sur d’autres données aussi ? Sur celles-ci, il a pu tomber sur sa valeur."""
        if question["returns"] or not mistake.get("code"):
            return True
        probe = question["probe"]
        given, due = elsewhere.values(self._player, cells, [(code, probe), (mistake["code"], probe)])
        return elsewhere.agree(given, due)

    def _once_running(
        self, question: Mapping[str, Any], name: str, code: str, cells: list[str]
    ) -> Faults | None:
        """La faute que garde un code que Python ne lisait pas, ou qui ne finissait pas, une fois réparé ; celle qui l’arrêtait est déjà dite."""
        if mending.runs(code, question):
            return None
        twice = self._repaired(question, mending.of_two_things(code, name, question), cells)
        sure = sorted(
            (one for one, value in twice if is_same(value, question["due"])), key=lambda one: one.lost
        )
        clues = []
        for one in sure:
            points = max(0, question["points"] - one.lost)
            faults = Faults(points, as_a_sentence(one.faults[-1]), says_less=True)
            clues.append(_Clue(one.code, str(question["solution"]), faults))
        return self._first_sure(question, clues, cells)

    def _half_right(
        self, question: Mapping[str, Any], name: str, code: str, cells: list[str]
    ) -> Faults | None:
        """Une réponse dont seules les lignes sont justes, ou seul ce qu’elle en tire ; rien si ni l’un ni l’autre ne l’est."""
        solution = str(question["solution"])
        if question["returns"]:
            return self._half_right_function(question, name, code, cells)
        own = [source for source in cells[1:] if source.strip() != cells[0].strip()]
        whole = answered.with_what_it_reads(code, own)
        of_rows = grafting.with_the_right_rows(whole, solution, name)
        of_them = grafting.with_its_rows(whole, solution, name)
        made = []
        if of_rows:
            made.append(mending.Mended(of_rows, (_WRONG_ROWS,), max(1, question["points"] // 2)))
        if of_them:
            made.append(mending.Mended(of_them, (_RIGHT_ROWS,), (question["points"] + 1) // 2))
        clues = _of_the_code(question, self._repaired(question, made, cells))
        return self._first_sure(question, clues, cells)

    def _half_right_function(
        self, question: Mapping[str, Any], name: str, code: str, cells: list[str]
    ) -> Faults | None:
        """Une fonction dont seule la condition est juste, ou tout sauf elle ; rien si ni l’une ni l’autre ne l’est."""
        solution = str(question["solution"])
        made = []
        half = question["points"] // 2
        for graft, fault in (
            (grafting.with_the_right_condition, _WRONG_TEST),
            (grafting.with_its_condition, _RIGHT_TEST),
        ):
            grafted = graft(code, solution, name)
            if grafted:
                made.append(mending.Mended(grafted, (fault,), half))
        clues = _of_the_code(question, self._repaired(question, made, cells))
        return self._first_sure(question, clues, cells)

    def compensated(
        self, question: Mapping[str, Any], name: str, code: str, cells: list[str]
    ) -> Faults | None:
        """La faute d’une réponse que ces données-ci rendent juste par chance ; rien si on ne la reconnaît pas."""
        for made in (mending.of_one_thing, mending.of_two_things):
            repaired = self._repaired(question, made(code, name, question), cells)
            found = self._first_sure(question, _of_the_code(question, repaired), cells)
            if found:
                return found
        return None

    def neighbouring(
        self, question: Mapping[str, Any], name: str, code: str, cells: list[str]
    ) -> Faults | None:
        """La faute d’une réponse qui lit une colonne voisine de celle que l’on demande ; rien si elle n’en lit pas.

        Les deux colonnes rangent ces lignes de même : il faut les mélanger pour les distinguer.
        """
        made = mending.of_another_column(code, name, question)
        return self._told_apart(question, code, made, cells, mixed=())

    def unfiltered(self, question: Mapping[str, Any], code: str, cells: list[str]) -> Faults | None:
        """La faute d’une réponse qui oublie une condition que toutes ces lignes-ci remplissent ; rien si elle n’en oublie pas."""
        for column, one in mending.with_every_condition(code, question).items():
            found = self._told_apart(question, code, [one], cells, mixed=(column,))
            if found:
                return found
        return None

    def _told_apart(
        self,
        question: Mapping[str, Any],
        code: str,
        made: list[mending.Mended],
        cells: list[str],
        *,
        mixed: tuple[str, ...],
    ) -> Faults | None:
        """La faute que répare l’un de ces codes, si des colonnes mélangées distinguent cette réponse de la solution ; rien sinon."""
        if not made:
            return None
        probe = question["probe"]
        tried = [(source, probe) for source in (str(question["solution"]), code, *(one.code for one in made))]
        due, given, *repaired = elsewhere.values(self._player, cells, tried, mixed=mixed)
        if elsewhere.is_the_same(given, due):
            return None
        sure = [one for one, value in zip(made, repaired, strict=True) if elsewhere.is_the_same(value, due)]
        return _told(question, sure[0]) if sure else None

    def _repaired(
        self, question: Mapping[str, Any], made: list[mending.Mended], cells: list[str]
    ) -> list[tuple[mending.Mended, Any]]:
        """Chaque code réparé, et ce qu’il rend."""
        values = self._values(cells, [one.code for one in made], question["probe"])
        return list(zip(made, values, strict=False))

    def _values(self, cells: list[str], codes: list[str], probe: str) -> list[Any]:
        """Ce que vaut `probe` après chacun de ces codes ; tous tiennent dans une seule relecture."""
        tried, names = elsewhere.trials([(source, probe) for source in codes], "essai")
        given = self._player.replayed([*cells, *tried], names, explained=False) if names else None
        return [one.get("value") for one in given or ()]

    def _first_sure(self, question: Mapping[str, Any], clues: list[_Clue], cells: list[str]) -> Faults | None:
        """Les fautes du premier indice qui tient aussi sur d’autres données ; une fonction est déjà essayée sur plusieurs."""
        if not clues:
            return None
        if question["returns"]:
            return clues[0].faults
        codes = [(code, question["probe"]) for one in clues for code in (one.code, one.like)]
        found = elsewhere.values(self._player, cells, codes)
        for rank, one in enumerate(clues):
            if elsewhere.is_the_same(found[2 * rank], found[2 * rank + 1]):
                return one.faults
        return None

    def _behind(
        self,
        question: Mapping[str, Any],
        seen: Mapping[str, Any],
        tried: list[tuple[mending.Mended, Any]],
        cells: list[str],
    ) -> list[_Clue]:
        """L’erreur prévue en cache une autre, que l’on voit une fois la première réparée : ensemble, elles rendent ce que rend la copie."""
        if _is_only_a_kind(seen["value"]):
            return []
        found, pairs = [], []
        for one, value in tried:
            for other in question["mistakes"]:
                if other is seen or not judging.tells(value) or not is_same(value, other["value"]):
                    continue
                pair = composed(str(question["solution"]), seen.get("code", ""), other.get("code", ""))
                # une erreur qui contient l’autre n’en fait pas deux
                if pair and pair not in (seen["code"], other["code"]):
                    pairs.append(pair)
                    found.append(_Clue(one.code, other["code"], _of_two(question, seen, other)))
        values = self._values(cells[:1], pairs, question["probe"])
        kept = zip(found, values, strict=False)
        return [clue for clue, value in kept if is_same(value, seen["value"])]

    def _both(self, question: Mapping[str, Any], code: str, given: object, cells: list[str]) -> list[_Clue]:
        """Deux erreurs prévues, faites ensemble ; rien si deux paires rendent la même valeur."""
        known = f"{question['probe']}\n{question['solution']}"
        if known not in self._pairs:
            self._pairs[known] = self._composed(question, cells[:1])
        found = [
            _Clue(code, made, faults) for value, made, faults in self._pairs[known] if is_same(given, value)
        ]
        return found if len(found) == 1 else []

    def _composed(self, question: Mapping[str, Any], setup: list[str]) -> list[tuple[Any, str, Faults]]:
        """Deux erreurs prévues faites ensemble : ce qu’elles rendent, leur programme, ce qu’il faut en dire."""
        codes, faults = [], []
        for one, other in combinations(question["mistakes"], 2):
            # un tirage d’avant n’a pas gardé leurs programmes
            code = composed(str(question["solution"]), one.get("code", ""), other.get("code", ""))
            if code:
                codes.append(code)
                faults.append(_of_two(question, one, other))
        values = self._values(setup, codes, question["probe"])
        known = [question["due"], *(one["value"] for one in question["mistakes"])]
        pairs = []
        for value, code, both in zip(values, codes, faults, strict=False):
            if judging.tells(value) and not any(is_same(value, other) for other in known):
                pairs.append((value, code, both))
        return pairs


def _is_only_a_kind(value: Any) -> bool:
    """D’une colonne ou d’une table, la relecture ne garde que le genre : « <Series> »."""
    return isinstance(value, str) and value.startswith("<")


def _mixed(
    question: Mapping[str, Any], tried: list[tuple[mending.Mended, Any]], *, is_stopped: bool = False
) -> list[_Clue]:
    """Une chose à réparer, et une erreur prévue ; `is_stopped` : la première arrête Python, qui l’a déjà dite."""
    found: list[_Clue] = []
    for one, value in tried:
        for other in question["mistakes"]:
            # une table que la copie a filtrée, remplacée par celle de l’énoncé, perd ce filtre : il n’était pas oublié
            if one.kind in {mending.SIGN, mending.TABLE} or mending.reads_what_is_dropped(
                one.code, question, other
            ):
                continue
            if is_same(value, other["value"]) and judging.tells(value):
                points = max(0, other["points"] - one.lost)
                said = f"Deux fautes. {alone(other['says'])} Et ceci : {one.faults[0]}."
                faults = Faults(points, said)
                if is_stopped:
                    faults = Faults(points, alone(other["says"]), says_less=True)
                found.append(_Clue(one.code, other.get("code", ""), faults))
    return found


def _of_the_code(question: Mapping[str, Any], tried: list[tuple[mending.Mended, Any]]) -> list[_Clue]:
    """Ce qui, réparé, rend la réponse juste ; le moins de fautes d’abord."""
    right = [one for one, value in tried if is_same(value, question["due"])]
    right.sort(key=lambda one: (len(one.faults), one.lost))
    return [_Clue(one.code, str(question["solution"]), _told(question, one)) for one in right]


def _told(question: Mapping[str, Any], one: mending.Mended) -> Faults:
    points = max(0, question["points"] - one.lost)
    if len(one.faults) > 1:
        return Faults(points, f"Deux fautes : {one.faults[0]} ; {one.faults[1]}.")
    (fault,) = one.faults
    if fault in (RETURNS_TOO_EARLY, *_HALVES):
        return Faults(points, as_a_sentence(fault), says_less=fault != RETURNS_TOO_EARLY)
    return Faults(points, f"{ONLY}{fault}.", one.kind in (mending.QUOTES, mending.UNREAD))


def _of_two(question: Mapping[str, Any], one: Mapping[str, Any], other: Mapping[str, Any]) -> Faults:
    points = max(0, one["points"] + other["points"] - question["points"])
    return Faults(points, f"Deux fautes. {alone(one['says'])} {alone(other['says'])}")
