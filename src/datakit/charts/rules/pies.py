"""Les camemberts, et le relief qui n'apporte rien."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import numpy as np

from datakit.charts.facts_model import ChartFacts, Panel, Wedge
from datakit.charts.order import as_time
from datakit.charts.rules.base import ERROR, WARNING, Said, number, rule
from datakit.text import parse_number

_MOST_WEDGES = 6
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*\\?%")


def rings(panel: Panel) -> list[list[Wedge]]:
    """Les parts, anneau par anneau (même centre, même rayon), d'au moins deux parts."""
    found: dict[tuple[float, float], list[Wedge]] = {}
    exploded = {w.centre for w in panel.wedges}
    for wedge in panel.wedges:
        centre = wedge.centre if len(exploded) == 1 else (0.0, 0.0)
        ring = found.setdefault((wedge.radius, hash(centre)), [])
        if not any((w.start, w.share) == (wedge.start, wedge.share) for w in ring):
            ring.append(wedge)
    return [ring for ring in found.values() if len(ring) > 1]


def percents(ring: list[Wedge], legend: tuple[str, ...] = ()) -> list[float] | None:
    """Le pourcentage écrit sur chaque part (ou dans la légende), si chacune en a un."""
    found = []
    for i, wedge in enumerate(ring):
        texts = [*wedge.written, wedge.label, legend[i] if i < len(legend) else ""]
        values = [m for t in texts for m in _PERCENT.findall(t)]
        if not values:
            return None
        found.append(parse_number(values[0]).value)
    return found


@rule(
    "pie-misuse",
    "Camembert mal employé",
    why="L’œil compare mal des angles : un camembert ne montre bien que deux ou trois parts d’un même tout.",
    fix="ax.barh(noms, parts)",
    severity=WARNING,
    all_axes=True,
)
def pie_misuse(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for ring in rings(panel):
        written = percents(ring, panel.legend)
        if written and abs(sum(written) - 100) > max(1.5, 0.5 * len(written)):
            yield (
                ERROR,
                f"Les pourcentages écrits font {number(sum(written))} % : ce ne sont pas les parts d’un tout.",
            )
        shares = np.array([w.share for w in ring])
        names = [w.label for w in ring if w.label]
        spread = float(np.ptp(shares))
        if len(ring) > _MOST_WEDGES:
            yield f"{len(ring)} parts : on ne sait plus les comparer ni les nommer."
        elif len(ring) >= 4 and 0.002 < spread < 0.05 and shares.sum() > 0.95:
            yield "Les parts se valent presque : l’œil ne voit pas laquelle est la plus grande."
        time = as_time(names) if len(names) == len(ring) > 3 else None
        if time and time.grain != "weekday":
            yield "Des périodes ne sont pas les parts d’un tout : une courbe montrerait l’évolution."
    yield from _several(panel, facts)


def _several(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Plusieurs camemberts de mêmes parts, à comparer entre eux."""
    mine = {w.label for w in panel.wedges if w.label}
    for other in facts.panels[: panel.index]:
        theirs = {w.label for w in other.wedges if w.label}
        same_sizes = [w.share for w in other.wedges] == [w.share for w in panel.wedges]
        if len(mine) > 2 and mine == theirs and not same_sizes:
            yield "Comparer des camemberts entre eux est presque impossible : mettez leurs parts en barres côte à côte."
            return


@rule(
    "three-d",
    "Relief trompeur",
    why="La perspective grossit ce qui est devant et cache ce qui est derrière : on ne lit plus les valeurs.",
    fix="ax.bar(noms, valeurs)  # sans projection='3d'",
    all_axes=True,
)
def three_d(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    if panel.projection == "3d":
        heights = panel.boxes[:, 1] - panel.boxes[:, 0] if panel.boxes.size else np.empty(0)
        if heights.size > 1 and np.ptp(panel.boxes[:, 0]) <= 0.01 * heights.max() and np.ptp(heights) > 0:
            yield f"{heights.size} barres en trois dimensions : leur hauteur dépend du point de vue."
        return
    if panel.wedges and panel.aspect not in (1.0, "equal") and len(panel.wedges) > 1:
        yield "Le camembert est écrasé comme s’il était incliné : ses angles ne sont plus ses parts."
    layers = Counter((round(w.start, 3), round(w.share, 6), round(w.radius, 6)) for w in panel.wedges)
    centres = {w.centre for w in panel.wedges}
    if layers and layers.most_common(1)[0][1] >= 3 and len(centres) >= 3:
        yield "Un camembert en épaisseur : la tranche du bord s’ajoute aux parts de devant."
    if _false_sides(panel) >= 2:
        yield "Des faces dessinées sur les côtés des barres leur donnent un faux relief."


def _false_sides(panel: Panel) -> int:
    """Combien de quadrilatères s'appuient sur le bord d'une barre (faux relief)."""
    corners = set()
    for bars in panel.bars:
        if bars.at.size > 200 or not panel.polygons:
            continue
        for at, half, foot, tip in zip(bars.at, bars.width / 2, bars.foot, bars.tip, strict=True):
            ends = [(at - half, tip), (at + half, tip), (at - half, foot), (at + half, foot)]
            corners |= {_key(*(e if bars.vertical else e[::-1])) for e in ends}
    quads = [p[:-1] if np.array_equal(p[0], p[-1]) else p for p in panel.polygons if len(p)]
    return sum(len(q) == 4 and sum(_key(*xy) in corners for xy in q) == 2 for q in quads)


def _key(x: float, y: float) -> tuple[float, float]:
    return round(float(x), 6), round(float(y), 6)
