"""Ce que les sujets disent quand une demande ne va pas : trois phrases par erreur, dans `messages.json`."""

from __future__ import annotations

import json
from importlib.resources import files

MESSAGES: dict[str, list[str]] = json.loads(files(__package__).joinpath("messages.json").read_text("utf-8"))


def lesson(kind: str, /, **words: object) -> list[str]:
    """Le fait, ce qui était attendu et quoi faire.

    >>> lesson("ages-empty", year=1900)[0]
    'Aucune naissance connue jusqu’en 1900.'
    """
    return [text.format(**words) for text in MESSAGES[kind]]
