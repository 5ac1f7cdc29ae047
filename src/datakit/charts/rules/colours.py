"""Les couleurs : celles qui mentent, celles que tout le monde ne distingue pas, celles qu'on ne voit pas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import numpy as np

from datakit.charts.facts_model import ChartFacts, Panel, Words
from datakit.charts.rules.base import ADVICE, WARNING, Said, context, number, quote, rule
from datakit.colour import KINDS, contrast, distance, oklab, simulate

_RAINBOWS = {
    "jet", "hsv", "rainbow", "gist_rainbow", "nipy_spectral", "gist_ncar", "prism", "flag", "spectral", "gist_stern",
}  # fmt: skip
_CIRCULAR = r"angle|phase|direction|azimut|orientation|heading|heure|hour|teinte|hue|degre|arg\b|cycl|jour de l'annee|mois"
_TWINS = 9.0  # en dessous, deux séries se confondent (OKLab × 100)
_KIND_NAMES = {
    "protan": "sans cônes du rouge",
    "deutan": "sans cônes du vert",
    "tritan": "sans cônes du bleu",
}


@rule(
    "rainbow-colormap",
    "Palette arc-en-ciel",
    why="L’arc-en-ciel n’a ni début ni fin : il crée des frontières vives où les valeurs changent à peine.",
    fix="image.set_cmap('viridis')",
    severity=WARNING,
    all_axes=True,
)
def rainbow_colormap(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    catalogue = {s.cmap for p in facts.panels for s in p.shades}
    for shades in panel.shades:
        name = shades.cmap.removesuffix("_r")
        if name not in _RAINBOWS or shades.gradient or shades.distinct <= 8 or len(catalogue) > 3:
            continue
        around = panel.projection == "polar" or re.search(_CIRCULAR, context(panel, facts))
        if name == "hsv" and (around or _full_turn(shades.low, shades.high)):
            continue
        yield f"La palette {quote(shades.cmap)} représente une quantité."


def _full_turn(low: float, high: float) -> bool:
    return any(
        abs(low - a) < 0.05 * (b - a) and abs(high - b) < 0.05 * (b - a)
        for a, b in ((-np.pi, np.pi), (0, 2 * np.pi), (0, 360), (-180, 180))
    )


@rule(
    "colour-blind",
    "Séries que la couleur seule ne distingue pas",
    why="Un homme sur douze environ confond certaines couleurs : il faut un second repère.",
    fix="ax.plot(x, y, linestyle='--', marker='o')  # ou une étiquette au bout de la courbe",
    severity=WARNING,
)
def colour_blind(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    series = _series(panel)
    if len(series) > 8 or not panel.legend:  # au-delà, c'est leur nombre qui gêne
        return
    spoken = {w.text for w in panel.words if w.role == "text"}
    found = []
    for (i, a), (j, b) in combinations(enumerate(series), 2):
        stacked = a.look[0] in ("bar", "area") and j - i > 1  # leur place dans la pile ou le groupe suffit
        if a.look != b.look or {a.name, b.name} <= spoken or stacked or distance(a.colour, b.colour) < _TWINS:
            continue
        gaps = {k: distance(simulate(a.colour, k), simulate(b.colour, k)) for k in KINDS[:2]}
        worst = min(gaps, key=lambda k: gaps[k])
        if gaps[worst] < _TWINS:
            serious = gaps["deutan"] < _TWINS or _red_and_green(a.colour, b.colour)
            found.append((not serious, a.name, b.name, worst))
    if found:
        minor, first, second, kind = min(found)
        yield (
            ADVICE if minor else WARNING,
            (
                f"{quote(first)} et {quote(second)} ne diffèrent que par leur couleur, et se confondent "
                f"pour un œil {_KIND_NAMES[kind]}."
            ),
        )


def _red_and_green(a: str, b: str) -> bool:
    """Vrai pour un rouge franc contre un vert franc : la confusion la plus répandue."""
    reds = sorted(oklab(c)[1] for c in (a, b))
    return reds[0] < -0.05 and reds[1] > 0.15


class Series(NamedTuple):
    """Une série de la légende : nom, couleur et second repère (trait, marque, hachure)."""

    name: str
    colour: str
    look: tuple[str, str]


def _series(panel: Panel) -> list[Series]:
    found = [(n.label, n.colour, (n.style if n.joined else "", n.marker)) for n in panel.lines]
    found += [(b.label, b.colours[0], ("bar", b.hatch)) for b in panel.bars if b.colours]
    found += [(p.label, p.colours[0], ("points", str(p.marker))) for p in panel.points if len(p.colours) == 1]
    found += [(a.label, a.colour, ("area", a.hatch)) for a in panel.areas]
    return [Series(*s) for s in found if s[0] and s[1] and s[0] in panel.legend]


@rule(
    "low-contrast",
    "Contraste trop faible",
    why="Un texte pâle disparaît au vidéoprojecteur, à l’impression ou pour une vue fatiguée.",
    fix="ax.tick_params(labelcolor='#333333')",
    severity=WARNING,
    all_axes=True,
)
def low_contrast(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for word in (*panel.words, *(facts.loose if panel.index == 0 else ())):
        back = word.back or _behind(panel, facts, word)
        if not (back and word.colour) or word.outlined:
            continue
        value = contrast(word.colour, back)
        if value < 4.5:
            said = f"Le texte {quote(word.text[:40])} n’a qu’un contraste de {number(value, 1)} sur son fond"
            level = WARNING if value < 2.5 else ADVICE
            yield level, f"{said} (4,5 au moins pour bien lire)."
            break
    for line in panel.lines:
        if (
            line.label
            and line.label in panel.legend
            and line.colour
            and line.joined
            and len(panel.lines) <= 12
        ):
            value = contrast(line.colour, panel.face)
            if value < 1.4 and line.width < 4 and not panel.images:
                yield f"La courbe {quote(line.label)} se voit à peine sur le fond (contraste {number(value, 1)})."
                return


def _behind(panel: Panel, facts: ChartFacts, word: Words) -> str:
    """La couleur derrière un texte, si on la connaît (barre, fond du graphique ou de la figure)."""
    if word.role in ("title", "axis", "tick", "figure"):
        return facts.face
    if (
        panel.images
        or panel.areas
        or panel.wedges
        or panel.circles
        or panel.polygons
        or panel.others
        or panel.points
    ):
        return ""
    if word.role == "legend" or not np.isfinite(word.x):
        return "" if panel.bars else panel.face
    for bars in panel.bars:
        along, up = (word.x, word.y) if bars.vertical else (word.y, word.x)
        low, high = np.minimum(bars.foot, bars.tip), np.maximum(bars.foot, bars.tip)
        inside = (np.abs(bars.at - along) <= bars.width / 2) & (up >= low) & (up < high)
        if inside.any():
            return ""  # le texte peut déborder de la barre : on ne tranche pas
    return panel.face
