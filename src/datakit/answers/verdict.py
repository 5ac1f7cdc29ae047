"""Ce que rend une comparaison."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from datakit.answers import read


@dataclass(frozen=True)
class Verdict:
    """Ce que dit une comparaison. `typed` est faux quand la réponse n’était pas du bon genre."""

    ok: bool
    message: str = ""
    typed: bool = True


@dataclass(frozen=True)
class Comparator:
    """Une manière de comparer : `comparateur(reponse, reference)` rend un `Verdict`."""

    expected: str
    compare: Callable[[object, object], Verdict]
    #: Faux quand seule une fonction juge : comparer à un exemple n'a alors pas de sens.
    by_value: bool = True
    #: De quoi la refaire : son nom dans `expect` et ses réglages.
    spec: Any = None

    def __call__(self, answer: object, reference: object) -> Verdict:
        return self.compare(read.scalar(answer), read.scalar(reference))


RIGHT = Verdict(True)


def wrong(message: str) -> Verdict:
    """Une réponse du bon genre, mais fausse."""
    return Verdict(False, message)


def bad_type(answer: object, expected: str, example: str = "") -> Verdict:
    """Une réponse du mauvais genre."""
    return Verdict(False, read.wrong_type(answer, expected, example), typed=False)
