"""Lire sans peine : pas trop de séries, pas trop de points, des mots assez grands, et ce qu'il faut de mots."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from datakit.charts.facts_model import Array, ChartFacts, Panel
from datakit.charts.rules.base import ADVICE, WARNING, Said, number, quote, rule

_MOST_SERIES = 8
_SMALLEST = 6.0  # points
_CROWD = 400


@rule(
    "too-many-series",
    "Trop de séries à la fois",
    why="Au-delà de sept ou huit couleurs, on passe son temps dans la légende au lieu de lire le graphique.",
    fix="ax.plot(x, y, color='lightgrey')  # en gris, sauf la série dont on parle",
    severity=WARNING,
)
def too_many_series(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    named = [n for n in panel.lines if n.label in panel.legend and n.label]
    lines = {n.colour for n in named if n.joined}
    stacks = [b for b in panel.bars if b.label and b.label in panel.legend]
    areas = [a for a in panel.areas if a.label and a.label in panel.legend]
    clouds = [p for p in panel.points if p.label and p.label in panel.legend]
    for count in (len(named) if len(lines) > _MOST_SERIES - 2 else 0, len(stacks), len(areas), len(clouds)):
        if count > _MOST_SERIES:
            yield f"{count} séries se partagent la légende."
            return


@rule(
    "overplotting",
    "Points les uns sur les autres",
    why="Quand les points se recouvrent, dix et dix mille se ressemblent : la densité disparaît.",
    fix="ax.scatter(x, y, s=4, alpha=0.1)  # ou ax.hexbin(x, y)",
    severity=WARNING,
)
def overplotting(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for cloud in panel.points:
        side = float(np.sqrt(np.median(cloud.size))) if cloud.size.size else 6.0
        if cloud.alpha > 0.5 and cloud.x.size >= _CROWD:
            yield from _crowd(panel, cloud.x, cloud.y, side)
    for line in panel.lines:
        if not line.joined and line.marker and line.alpha > 0.5 and line.x.size >= _CROWD:
            side = 1.0 if line.marker == "," else line.size * (0.5 if line.marker == "." else 1.0)
            yield from _crowd(panel, line.x, line.y, side)


def _crowd(panel: Panel, x: Array, y: Array, side: float) -> Iterator[Said]:
    """Part des points cachés : ceux qui tombent dans une case (de la taille d'un point) déjà occupée."""
    columns = max(1, int(panel.points_size[0] / max(side, 0.5)))
    rows = max(1, int(panel.points_size[1] / max(side, 0.5)))
    i, j = panel.x.fraction(x) * columns, panel.y.fraction(y) * rows
    seen = (i >= 0) & (i <= columns) & (j >= 0) & (j <= rows)
    total = int(seen.sum())
    if total < _CROWD or bool((np.diff(x) > 0).all()):  # des abscisses croissantes : une courbe en pointillé
        return
    cells = np.bincount(j[seen].astype(int) * (columns + 1) + i[seen].astype(int))
    hidden = 1 - np.count_nonzero(cells) / total
    if hidden > 0.75:
        yield f"{number(total)} points, dont {number(100 * hidden, 0)} % cachés sous d’autres."


@rule(
    "small-text",
    "Texte trop petit",
    why="Ce qu’on ne peut pas lire de sa place n’aide personne.",
    fix="plt.rcParams.update({'font.size': 11})",
    severity=WARNING,
    all_axes=True,
)
def small_text(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    words = [*panel.words, *(facts.loose if panel.index == 0 else ())]
    tiny = [w for w in words if w.size < _SMALLEST and w.text and re.search(r"\w", w.text)]
    if tiny:
        smallest = min(tiny, key=lambda w: w.size)
        shown = "Les graduations" if smallest.role == "tick" else f"Le texte {quote(smallest.text[:30])}"
        yield f"{shown} : {number(smallest.size, 1)} points (8 au moins, 10 pour projeter)."


def _main(panel: Panel, facts: ChartFacts) -> bool:
    return panel.role == "main" and not any(i < panel.index for i in panel.twins)


@rule(
    "missing-title",
    "Sans titre",
    why="Le titre dit ce qu’il faut voir ; sans lui, chacun devine.",
    fix="ax.set_title('Ce que montre le graphique, en une phrase')",
    severity=ADVICE,
    all_axes=True,
)
def missing_title(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.index == 0 and not facts.words.title:
        yield "La figure n’a pas de titre."


@rule(
    "missing-axis-label",
    "Axe sans nom",
    why="Des nombres sans nom ne disent pas ce qu’ils mesurent.",
    fix="ax.set_ylabel('Habitants (milliers)')",
    severity=ADVICE,
)
def missing_axis_label(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if facts.words.unit or facts.words.subtitle or panel.wedges or panel.role == "inset":
        return
    for axis, shared in ((panel.y, panel.shared_y), (panel.x, panel.shared_x)):
        plain = axis.kind == "number" and not axis.written and axis.visible
        elsewhere = any(getattr(facts.panels[i], axis.name).label for i in shared if i < len(facts.panels))
        if plain and not axis.label and not elsewhere:
            yield f"L’axe {'vertical' if axis.name == 'y' else 'horizontal'} n’a pas de nom."


@rule(
    "missing-unit",
    "Unité absente",
    why="Des euros, des milliers d’euros ou un pourcentage ? Le nombre seul ne le dit pas.",
    fix="ax.set_ylabel('Prix (€ par kg)')",
    severity=ADVICE,
)
def missing_unit(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    values = panel.x if any(not b.vertical for b in panel.bars) else panel.y
    marked = re.search(
        r"[(\[%€$°/]|\ben \w|nombre|effectif|indice|index|count|number|rang|habitants",
        values.label.casefold(),
    )
    ticks = any(re.search(r"[%€$°]", label) for label in values.labels)
    if values.label and not marked and not ticks and not facts.words.unit and values.visible:
        yield f"L’axe {quote(values.label)} ne dit pas son unité."


@rule(
    "missing-source",
    "Sans source",
    why="Sans source, personne ne peut vérifier, ni savoir de quand datent les nombres.",
    fix="fig.text(0.01, 0.01, 'Source : Insee, 2023')",
    severity=ADVICE,
    all_axes=True,
)
def missing_source(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    drawn = any(p.drawn or p.wedges for p in facts.panels)
    if panel.index == 0 and drawn and not facts.words.source:
        yield "La figure ne dit pas d’où viennent ses données."
