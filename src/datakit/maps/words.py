"""Les mots des cartes que l’on dessine, dans words.toml : méthodes, projections, refus."""

from typing import Any

from figaudit.base.errors import InvalidArgument, refused
from figaudit.base.text import words

WORDS: dict[str, dict[str, Any]] = words(__file__, "words.toml")


def refusal(name: str, /, **seen: object) -> InvalidArgument:
    """L'erreur à lever, complétée de ce qui a été vu.

    >>> refusal("bad-k", k=0, most=20).fact
    'Le nombre de classes k vaut 0.'
    """
    return refused(WORDS["refusals"][name], **seen)
