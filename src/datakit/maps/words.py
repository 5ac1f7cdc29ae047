"""Les mots des cartes, dans words.toml : méthodes, projections, règles de relecture, refus."""

import re
from typing import Any

from datakit.errors import InvalidArgument
from datakit.text import words

WORDS: dict[str, dict[str, Any]] = words(__file__, "words.toml")
_SAYS = {about: re.compile("|".join(words)) for about, words in WORDS["vocabulary"].items()}


def says(about: str, plain: str) -> bool:
    """Ces mots, sans casse ni accents, parlent-ils de cela ?

    >>> says("missing", "donnees manquantes"), says("ratio", "habitants")
    (True, False)
    """
    return _SAYS[about].search(plain) is not None


def refusal(name: str, /, **seen: object) -> InvalidArgument:
    """L'erreur à lever, complétée de ce qui a été vu.

    >>> refusal("bad-k", k=0, most=20).fact
    'k vaut 0.'
    """
    return InvalidArgument(**{part: text.format(**seen) for part, text in WORDS["refusals"][name].items()})
