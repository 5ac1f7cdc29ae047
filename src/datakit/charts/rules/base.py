"""Écrire une règle : une fonction qui regarde un graphique et dit, en une phrase, ce qui trompe."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from datakit.charts.facts_model import AxisFacts, ChartFacts, Line, Panel
from datakit.charts.order import Order, order_of
from datakit.findings import Finding, Rule, Severity
from datakit.text import NBSP, NNBSP, listing, normalise, number, quote

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE
Said = str | tuple[Severity, str] | tuple[Severity, str, str]
Check = Callable[[Panel, ChartFacts], Iterable[Said]]


def rule(
    id: str, title: str, *, why: str, fix: str, severity: Severity = ERROR, all_axes: bool = False
) -> Callable:
    """Fait d'une fonction `check(panel, facts)` une règle appliquée à chaque graphique de la figure.

    La fonction donne des phrases, ou (sévérité, phrase), ou (sévérité, phrase, réparation).
    `all_axes` : l'appliquer aussi aux axes polaires, en 3D ou vides.
    """

    def decorate(check: Check) -> Rule:
        def run(facts: ChartFacts) -> Iterator[Finding]:
            said: set[str] = set()
            for panel in facts.panels if all_axes else facts.flat:
                for words in check(panel, facts):
                    level, message, mend = _parts(words, severity)
                    if message not in said:
                        said.add(message)
                        yield Finding(id, level, typeset(message), mend, facts.place(panel))

        return Rule(id, typeset(title), typeset(why), fix, severity, run)

    return decorate


def typeset(text: str) -> str:
    """Pose les espaces insécables du français : devant « : », « ; », « % », « ? », « ! », et dans les guillemets.

    >>> typeset("Quoi ? « 5 % »")
    'Quoi\\u202f? «\\xa05\\u202f%\\xa0»'
    """
    text = re.sub(r" (?=[:»])|(?<=«) ", NBSP, text)
    return re.sub(r" (?=[;%?!])", NNBSP, text).replace("'", "’")


def _parts(said: Said, severity: Severity) -> tuple[Severity, str, str]:
    if isinstance(said, str):
        return severity, said, ""
    return said[0], said[1], said[2] if len(said) == 3 else ""


def context(panel: Panel, facts: ChartFacts, *axes: AxisFacts) -> str:
    """Ce que disent le titre et les noms d'axes, sans accents ni majuscules."""
    names = [a.label for a in axes] if axes else [panel.x.label, panel.y.label]
    return normalise(" ".join([panel.title, facts.words.title, facts.words.subtitle, *names]))


def labelled(axis: AxisFacts, positions: Sequence[float] | np.ndarray) -> list[str]:
    """Les étiquettes écrites sous ces positions ; liste vide s'il en manque une."""
    names = [axis.name_at(float(p)) for p in positions[:400]]
    return names if all(n.strip() for n in names) else []


def seats(panel: Panel) -> np.ndarray:
    """Les abscisses des barres verticales, courbes et points, une fois chacune."""
    marks = [b.at for b in panel.bars if b.vertical] + [m.x for m in panel.marks]
    every = np.concatenate([m[:2000] for m in marks]) if marks else np.empty(0)
    return np.unique(every[np.isfinite(every)])


def axis_order(
    panel: Panel, axis: AxisFacts, facts: ChartFacts
) -> tuple[list[str], np.ndarray, Order] | None:
    """Étiquettes écrites d'un axe, de gauche à droite, leurs positions et leur ordre s'il se reconnaît."""
    if not axis.nominal and not axis.labels:
        return None
    pairs = [(p, s.strip()) for p, s in zip(axis.ticks.tolist(), axis.labels, strict=False) if s.strip()]
    pairs = sorted(p for p in pairs if axis.low - 1e-9 <= p[0] <= axis.high + 1e-9)
    if axis.inverted:
        pairs.reverse()
    words = [s for _, s in pairs]
    found = order_of(words, context(panel, facts)) if 2 <= len(words) <= 400 else None
    return (words, np.array([p for p, _ in pairs]), found) if found else None


def real_lines(panel: Panel) -> list[Line]:
    """Les courbes qui portent des données : ni repères, ni segments de deux points."""
    return [
        n
        for n in panel.lines
        if n.joined and n.x.size > 2 and np.unique(n.y[np.isfinite(n.y)][:1000]).size > 1 and n.colour
    ]


__all__ = [
    "ADVICE",
    "ERROR",
    "NNBSP",
    "WARNING",
    "axis_order",
    "context",
    "labelled",
    "listing",
    "number",
    "quote",
    "real_lines",
    "rule",
    "seats",
]
