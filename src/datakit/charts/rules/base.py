"""Écrire une règle : une fonction qui regarde un graphique et dit, en une phrase, ce qui trompe."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps

from datakit.charts.facts import ChartFacts, Panel
from datakit.findings import Finding, Rule, Severity
from datakit.text import NBSP, NNBSP

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
Said = str | tuple[Severity, str] | tuple[Severity, str, str]
Check = Callable[[Panel, ChartFacts], Iterable[Said]]


def rule(severity: Severity, *, all_axes: bool = False) -> Callable[[Check], Rule]:
    """Fait d'une fonction `check(panel, facts)` une règle appliquée à chaque graphique de la figure.

    Son nom donne l'identifiant ; sa docstring, un titre, une ligne vide, pourquoi, puis « Essayez : » et la
    réparation. Elle donne des phrases, ou (sévérité, phrase), ou (sévérité, phrase, réparation).
    `all_axes` : l'appliquer aussi aux axes polaires, en 3D ou vides.
    """

    def decorate(check: Check) -> Rule:
        id = check.__name__.replace("_", "-")
        title, _, body = inspect.cleandoc(check.__doc__ or "").partition("\n\n")
        why, _, fix = body.partition("\nEssayez : ")

        @wraps(check)
        def run(facts: ChartFacts) -> Iterator[Finding]:
            said: set[str] = set()
            for panel in facts.panels if all_axes else facts.flat:
                for found in check(panel, facts):
                    level, message, *mend = (severity, found) if isinstance(found, str) else found
                    if message not in said:
                        said.add(message)
                        yield Finding(id, level, typeset(message), "".join(mend), facts.place(panel))

        return Rule(id, typeset(title.rstrip(".")), typeset(why.replace("\n", " ")), fix, severity, run)

    return decorate


def typeset(text: str) -> str:
    """Pose les espaces insécables du français : devant « : », « ; », « % », « ? », « ! », et dans les guillemets.

    >>> typeset("Quoi ? « 5 % »")
    'Quoi\\u202f? «\\xa05\\u202f%\\xa0»'
    """
    text = re.sub(r" (?=[:»])|(?<=«) ", NBSP, text)
    return re.sub(r" (?=[;%?!])", NNBSP, text).replace("'", "’")
