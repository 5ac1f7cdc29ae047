"""Ce que rend une comparaison : juste ou non, une phrase, et le genre de l’erreur."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

Judge = TypeVar("Judge", bound=Callable[..., Any])


class MistakeKind(StrEnum):
    """Les genres d’erreurs que réunit le résumé d’une classe ; `tools/kinds.toml` les nomme et dit quoi reprendre.

    Le genre se décide là où l’erreur est reconnue. Il ne se devine jamais dans une phrase.
    """

    DECIMAL_COMMA = "decimal-comma"
    NUMBER_FORMAT = "number-format"
    THOUSANDS = "thousands"
    PERCENT_SIGN = "percent-sign"
    MISSING_QUOTES = "missing-quotes"
    TEXT_FOR_NUMBER = "text-for-number"
    SHARE_OR_PERCENT = "share-or-percent"
    ROUNDED = "rounded"
    CONDITION = "condition"
    CELL_NOT_RUN = "cell-not-run"
    UNKNOWN_NAME = "unknown-name"
    MISSPELT_TEXT = "misspelt-text"
    MISSING_KEY = "missing-key"
    UNFINISHED = "unfinished"
    ERASED_LINE = "erased-line"
    REVERSED = "reversed"
    TURNED_RATIO = "turned-ratio"
    WRONG_SIGN = "wrong-sign"
    UNREADABLE_LINE = "unreadable-line"
    OTHER_QUESTION = "other-question"
    OTHER_OPERATION = "other-operation"
    OTHER_COLUMN = "other-column"
    OTHER_VALUE = "other-value"
    CHOSEN_BREAKS = "chosen-breaks"
    SPREAD_STOCK = "spread-stock"
    CUT_AXIS = "cut-axis"
    MISLEADING_FIGURE = "misleading-figure"
    UNSIGNED_FIGURE = "unsigned-figure"
    LABEL_TITLE = "label-title"
    DENIED_TITLE = "denied-title"
    WRONG_TYPE = "wrong-type"


@dataclass(frozen=True)
class Verdict:
    """Ce que dit une comparaison. `typed` est faux quand la réponse n’était pas du bon genre de valeur.

    `kind` : le genre de l’erreur, s’il a été reconnu ; `fact` : le début du message, ce que l’on a reçu et ce que l’on
    attend, quand la suite n’est qu’un conseil que la cellule peut préciser ; `together` : rien ne s’y oppose, mais seule
    une personne peut dire si c’est vrai ; `seen` : ce qui se lit sur la figure, à comparer à ce qu’en dit le titre ;
    `proved` : le code montre la cause, plus sûre qu’une valeur que la clé avait prévue.
    """

    ok: bool
    message: str = ""
    typed: bool = True
    kind: MistakeKind | None = None
    fact: str = ""
    together: bool = False
    seen: str = ""
    proved: bool = False


RIGHT = Verdict(True)


TO_READ_TOGETHER = Verdict(True, together=True)


def for_two(judge: Judge) -> Judge:
    """Le même juge, dont aucune machine ne peut confirmer l’accord : un titre, une lettre se relisent à deux."""
    judge.for_two = True  # type: ignore[attr-defined]
    return judge


def wrong(message: str, kind: MistakeKind | None = None) -> Verdict:
    """Une réponse du bon genre de valeur, mais fausse."""
    return Verdict(False, message, kind=kind)


def mistyped(message: str, kind: MistakeKind | None = MistakeKind.WRONG_TYPE, fact: str = "") -> Verdict:
    """Une réponse qui n’est pas du genre de valeur attendu."""
    return Verdict(False, message, typed=False, kind=kind, fact=fact)


class Reason(str):
    """Ce qu’un juge reproche à une réponse, et de quel genre d’erreur c’est ; pour le reste, un texte."""

    kind: MistakeKind

    def __new__(cls, said: str, kind: MistakeKind) -> "Reason":
        made = super().__new__(cls, said)
        made.kind = kind
        return made


@dataclass(frozen=True)
class Remark:
    """Ce que le code d’une cellule montre d’une erreur, à dire sous le verdict."""

    message: str
    kind: MistakeKind | None = None
