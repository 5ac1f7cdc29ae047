"""Ce qui a changé d’une séance à la même, refaite plus tard : les réponses et les tables."""

from collections.abc import Mapping
from typing import Any

from datakit.tools import messages, sheet
from figaudit.base.text import quote

Stored = Mapping[str, Any]  # un fichier de clés, tel que `replay` le range


def told(before: Stored, after: Stored) -> list[str]:
    """Une ligne par réponse et par table qui a changé ; rien si la séance est la même.

    >>> old = {"keys": {"q1": {"expect": ["number", {}], "reference": 4}}, "tables": {}}
    >>> new = {"keys": {"q1": {"expect": ["number", {}], "reference": 5}}, "tables": {}}
    >>> told(old, new)
    ['exercice 1 : 4, puis 5']
    """
    lines = []
    for name, key in after.get("keys", {}).items():
        was, now = _answer(before.get("keys", {}).get(name)), _answer(key)
        if was != now:
            lines.append(messages.said("changed-answer", number=name[1:], before=was, after=now)[0])

    marks = before.get("tables", {})
    for name, mark in after.get("tables", {}).items():
        if name in marks and marks[name] != mark:
            lines.append(messages.said("changed-table", name=quote(name))[0])
    return lines


def _answer(key: Mapping[str, Any] | None) -> str:
    """La réponse d’une clé, en mots ; d’un exercice absent, ou qu’un juge décide, un tiret."""
    return (sheet.answer(key) if key else "") or "—"
