"""Une attente : comment elle compare, et de quoi la ranger dans une clé puis l’en relire."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any

from datakit.answers import read
from datakit.answers.verdict import MistakeKind, Verdict

Factory = Callable[..., "Comparator"]


@dataclass(frozen=True)
class Comparator:
    """Une manière de comparer : `comparateur(reponse, reference)` rend un `Verdict`.

    `expected` : ce qu’on attend, en mots ; `by_value` : faux quand seule une fonction juge, sans référence à laquelle
    comparer ; `spec` : de quoi refaire l’attente, son nom dans `expect` et ses réglages ; `foreseen` : le genre des
    réponses fausses que la clé a prévues, quand elles sont la valeur d’une autre question.
    """

    expected: str
    compare: Callable[[Any, Any], Verdict]
    by_value: bool = True
    spec: Any = None
    foreseen: MistakeKind | None = None

    def __call__(self, answer: object, reference: object) -> Verdict:
        return self.compare(read.scalar(answer), read.scalar(reference))


_FACTORIES: dict[str, Factory] = {}


def kept(factory: Factory) -> Factory:
    """La même attente, qui sait en plus comment la refaire."""
    signature = inspect.signature(factory)

    @wraps(factory)
    def make(*args: Any, **kwargs: Any) -> Comparator:
        settings = dict(signature.bind(*args, **kwargs).arguments)
        settings |= settings.pop("told", {})  # les réglages libres d’un juge, `column="taux"`
        written = {name: _plain(value) for name, value in settings.items()}
        return replace(factory(*args, **kwargs), spec=[factory.__name__, written])

    _FACTORIES[factory.__name__] = make
    return make


def _plain(value: Any) -> Any:
    """Un réglage tel que JSON le garde."""
    if isinstance(value, Mapping):
        return dict(value)
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    return [_plain(item) for item in value]


def build(spec: Any) -> Comparator:
    """L’attente que décrit `spec`, telle qu’une clé la garde.

    >>> from datakit.answers.expect import number
    >>> build(number(tolerance=0.5).spec)("3,2", 3).ok
    True
    """
    name, settings = spec
    return _FACTORIES[name](**settings)
