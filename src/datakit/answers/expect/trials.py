"""Une fonction essayée sur des cas qui ont un nom : ce qu’elle a rendu, ce qu’on attendait, sur le plus petit cas qui échoue."""

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

import pandas as pd

from datakit.answers import read
from datakit.answers.expect.comparing import Comparator, kept
from datakit.answers.verdict import RIGHT, MistakeKind, Verdict, mistyped, wrong
from datakit.answers.wrong_type import Shape, bad_type
from figaudit.base.text import listing, quote

#: Où une colonne d’essais garde ce que l’on a vu de la fonction.
TRIED = "tried"
#: Le début du nom de la ligne qui dit si la fonction emploie ce que l’on demande.
USES = "avec "
#: Une valeur plus longue se coupe : on en montre le début, et la différence se dit à part.
_SHOWN = 110
_EMPTY = {"[]", "''", "{}", "()", "None", "-1", "0"}
#: Ce que Python écrit d’un objet que l’on parcourt, et qui n’est pas encore une liste.
_WALKED = re.compile(
    r"<(?:[\w.]*reader|[\w.]*Reader|generator|map|filter|zip|reversed|list_reverseiterator|enumerate)\b.*|dict_(?:values|keys|items)\(.*"
)
_UNREAD = object()


class Returns(StrEnum):
    """Où une fonction rend sa valeur."""

    SOMEWHERE = "somewhere"
    NEVER = "never"
    IN_LOOP = "in-loop"


@dataclass(frozen=True)
class Tried:
    """Ce que les essais ont vu d’une fonction, en plus de ce qu’elle rend.

    `calls` : chaque cas, écrit comme un appel ; `unstopped` : aucun `assert` ne l’arrête là où il le devrait ; `identity` :
    elle compare deux valeurs par `is` ; `walked` : le dictionnaire qu’elle parcourt, au lieu d’y chercher une clé ; `cause` :
    ce que son texte prouve de sa faute, `doubt` : ce qu’il en laisse soupçonner.
    """

    calls: Mapping[str, str] = field(default_factory=dict)
    returns: Returns = Returns.SOMEWHERE
    prints: bool = False
    changed: str = ""
    forbidden: str = ""
    unstopped: bool = False
    identity: bool = False
    walked: str = ""
    cause: str = ""
    doubt: str = ""


@kept
def trials() -> Comparator:
    """Ce que rend une fonction sur des cas qui ont un nom : une `Series` de textes, une ligne par cas.

    >>> due, mine = pd.Series({"zéro": "[]", "un": "[1]"}), pd.Series({"zéro": "[]", "un": "None"})
    >>> print(trials()(mine, due).message)
    Sur le cas « un », votre fonction rend `None`. On attend `[1]`.
    """

    def compare(answer: object, reference: pd.Series) -> Verdict:
        if not isinstance(answer, pd.Series):
            return bad_type(answer, "les essais de votre fonction", shape=Shape.COLUMN)
        tried = answer.attrs.get(TRIED, Tried())
        case = _smallest_failing(answer, reference, tried)
        if case:
            return _differs(case, str(answer.get(case)), str(reference[case]), tried)
        return _as_asked(answer, reference, tried)

    return Comparator("les essais de votre fonction", compare)


def _smallest_failing(answer: pd.Series, reference: pd.Series, tried: Tried) -> str:
    """Le cas le plus court que la fonction rate ; un cas vide apprend moins, il passe après les autres."""
    failing = []
    for case, due in reference.items():
        if not str(case).startswith(USES) and answer.get(case) != due:
            size = len(tried.calls.get(str(case), "")) + len(due)
            failing.append((due in _EMPTY, size, str(case)))
    return min(failing)[2] if failing else ""


def _as_asked(answer: pd.Series, reference: pd.Series, tried: Tried) -> Verdict:
    """Les valeurs sont justes : reste la manière, quand la question en demande une."""
    for label, due in reference.items():
        if answer.get(label) != due:
            return wrong(say("lacks", what=str(label).removeprefix(USES)))
    if tried.forbidden:
        return wrong(say("forbidden", name=tried.forbidden))
    if tried.unstopped:
        return wrong(say("unstopped"))
    if tried.changed:
        return wrong(say("changed", case=quote(tried.changed)))
    if tried.identity:  # juste ici, parce que Python range une seule fois les textes courts
        return replace(RIGHT, seen=say("identity-by-luck"))
    if tried.walked:
        return replace(RIGHT, seen=say("walked-through", name=tried.walked))
    return RIGHT


def say(kind: str, **details: object) -> str:
    """Une phrase de words.json, section `trials`, remplie."""
    return read.say("trials", kind, **details)


def _differs(case: str, given: str, due: str, tried: Tried) -> Verdict:
    call = tried.calls.get(case, "")
    shown = {"case": quote(case), "call": call, "given": _cut(given), "due": _cut(due)}
    said = say("called" if call else "returned", **shown)
    why, kind = _why(given, due, tried)
    told = f"{said} {why[:1].upper()}{why[1:]}".strip()
    verdict = mistyped(told, kind) if kind else wrong(told)
    return replace(verdict, proved=bool(tried.cause))


def _cut(shown: str) -> str:
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"


def _why(given: str, due: str, tried: Tried) -> tuple[str, MistakeKind | None]:
    """Ce qui fait la différence, quand la valeur ou la fonction le montrent."""
    if tried.cause:
        return tried.cause, None
    if given == "None":
        return _nothing_returned(tried), None
    if tried.returns is Returns.IN_LOOP:
        return say("in-loop"), None
    if tried.identity:
        return say("identity"), MistakeKind.CONDITION

    wanted = _value(due)
    if _WALKED.fullmatch(given):
        return say("walked") if isinstance(wanted, list) else "", None
    if "dict_values(" in given:
        return say("all-values"), None
    mine = _value(given)
    if mine is _UNREAD or wanted is _UNREAD:
        return tried.doubt, None
    if isinstance(mine, str) and len(mine) > 1 and mine == str(wanted)[::-1] != wanted:
        return say("backwards"), None
    return (tried.doubt, None) if tried.doubt else _difference(mine, wanted)


def _nothing_returned(tried: Tried) -> str:
    if tried.returns is Returns.NEVER:
        return say("no-return-print") if tried.prints else say("no-return")
    return say("in-loop") if tried.returns is Returns.IN_LOOP else ""


def _value(text: str) -> Any:
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return _UNREAD


def _difference(mine: Any, wanted: Any, place: str = "") -> tuple[str, MistakeKind | None]:
    """La première différence entre deux valeurs, et où elle est."""
    if type(mine) is not type(wanted):
        return _other_kind(mine, wanted, place), MistakeKind.WRONG_TYPE
    if isinstance(mine, list):
        return _other_items(mine, wanted)
    if isinstance(mine, dict):
        return _other_entries(mine, wanted, place)
    return (say("value", place=place, given=repr(mine), due=repr(wanted)) if place else ""), None


def _other_kind(mine: Any, wanted: Any, place: str) -> str:
    """Ce qu’il faut dire d’un résultat d’un autre genre que celui qu’on attend."""
    if isinstance(mine, dict) and list(mine.values()) == wanted:
        return say("values-of")
    if isinstance(mine, list) and isinstance(wanted, str):
        return say("join")
    given, due = _kind(mine), _kind(wanted)
    if place:
        return say("kind-of", place=place, given=f"`{mine!r}`, {given}", due=due)
    return say("kind", given=given, due=due)


def _kind(value: Any) -> str:
    kinds: Mapping[str, str] = read.WORDS["trials"]["kinds"]
    return kinds.get(type(value).__name__, type(value).__name__)


def _other_items(mine: list[Any], wanted: list[Any]) -> tuple[str, MistakeKind | None]:
    """La première différence de deux listes : leur longueur, leur ordre, puis la première case qui diffère."""
    if _are_keys_of(mine, wanted):
        return say("keys-added"), None
    if len(mine) != len(wanted):
        return say("length", given=len(mine), due=len(wanted)), None
    if all(one in wanted for one in mine) and all(one in mine for one in wanted):
        return say("order"), None
    for rank, (one, other) in enumerate(zip(mine, wanted, strict=True)):
        if one != other or type(one) is not type(other):
            return _difference(one, other, say("rank", rank=rank))
    return "", None


def _are_keys_of(mine: list[Any], wanted: list[Any]) -> bool:
    """Vrai pour `['annee', 'sexe']`, là où l’on attend des dictionnaires qui ont ces clés."""
    if not mine or not wanted or not isinstance(wanted[0], dict):
        return False
    return all(isinstance(one, str) and one in wanted[0] for one in mine)


def _other_entries(
    mine: dict[Any, Any], wanted: dict[Any, Any], place: str
) -> tuple[str, MistakeKind | None]:
    """La première différence de deux dictionnaires : des clés qui manquent, des clés de trop, puis une valeur."""
    missing = [f"`{key!r}`" for key in wanted if key not in mine]
    if missing:
        return say("missing-keys", place=place, keys=listing(missing)), None
    extra = [f"`{key!r}`" for key in mine if key not in wanted]
    if extra:
        return say("extra-keys", place=place, keys=listing(extra)), None
    for key, due in wanted.items():
        if mine[key] != due:
            return _difference(mine[key], due, f"{place} {say('key', key=repr(key))}".strip())
    return "", None
