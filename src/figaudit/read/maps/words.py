"""Les mots que lit la relecture des cartes, dans words.toml, et ses refus."""

import re
from typing import Any

from figaudit.base.errors import InvalidArgument, refused
from figaudit.base.text import words

WORDS: dict[str, dict[str, Any]] = words(__file__, "words.toml")


def pattern(written: str) -> re.Pattern[str]:
    """Une expression de words.toml ; un nom en capitales entre accolades y vaut la liste de ce nom."""
    for name, listed in WORDS["lists"].items():
        written = written.replace(f"{{{name}}}", "|".join(listed))
    return re.compile(written)


_SAYS = {about: pattern("|".join(written)) for about, written in WORDS["vocabulary"].items()}


def says(about: str, plain: str) -> bool:
    """Ces mots, sans casse ni accents, parlent-ils de cela ?

    >>> says("missing", "donnees manquantes"), says("ratio", "habitants")
    (True, False)
    """
    return _SAYS[about].search(plain) is not None


def ends_of(about: str, plain: str) -> list[int]:
    """Où finit, dans ces mots, chaque endroit qui parle de cela.

    >>> ends_of("reference", "la mediane, et le seuil")
    [10, 23]
    """
    return [spot.end() for spot in _SAYS[about].finditer(plain)]


def refusal(name: str, /, **seen: object) -> InvalidArgument:
    """L'erreur à lever, complétée de ce qui a été vu.

    >>> refusal("no-map", type="int").fact
    'Aucune carte à relire dans cet objet (int).'
    """
    return refused(WORDS["refusals"][name], **seen)
