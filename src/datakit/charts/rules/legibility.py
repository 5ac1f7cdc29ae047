"""Lire sans peine : des couleurs que tout le monde distingue, assez peu de marques, et les mots qu'il faut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from datakit.charts.facts import Array, ChartFacts, Panel, Words
from datakit.charts.rules.base import ADVICE, WARNING, Said, rule
from datakit.colour import contrast, distance, oklab, simulate
from datakit.text import number, quote

_RAINBOWS = r"(jet|hsv|rainbow|gist_rainbow|nipy_spectral|gist_ncar|prism|flag|spectral|gist_stern)(_r)?"
_TURNS = np.array([(-np.pi, np.pi), (0, 2 * np.pi), (0, 360), (-180, 180)])
_TWINS = 9.0  # en dessous, deux séries se confondent (OKLab × 100)
_KIND_NAMES = {"protan": "sans cônes du rouge", "deutan": "sans cônes du vert"}
_MOST_SERIES = 8
_SMALLEST = 6.0  # points
_CROWD = 400


@rule(WARNING, all_axes=True)
def rainbow_colormap(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Palette arc-en-ciel.

    L’arc-en-ciel n’a ni début ni fin : il crée des frontières vives où les valeurs changent à peine.
    Essayez : image.set_cmap('viridis')
    """
    catalogue = len({s.cmap for p in facts.panels for s in p.shades}) > 3
    for shades in panel.shades:
        if not re.fullmatch(_RAINBOWS, shades.cmap) or shades.gradient or shades.distinct <= 8 or catalogue:
            continue
        gaps = np.abs(_TURNS - (shades.low, shades.high)) < 0.05 * np.diff(_TURNS)
        around = panel.projection == "polar" or facts.says("cycle", panel) or gaps.all(axis=1).any()
        if not (around and shades.cmap.startswith("hsv")):
            yield f"La palette {quote(shades.cmap)} représente une quantité."


def _series(panel: Panel) -> list[tuple[str, str, tuple[str, str]]]:
    """Les séries de la légende : nom, couleur et second repère (trait, marque, hachure)."""
    found = [(n.label, n.colour, (n.style if n.joined else "", n.marker)) for n in panel.lines]
    found += [(b.label, b.colours[0], ("bar", b.hatch)) for b in panel.bars if b.colours]
    found += [(p.label, p.colours[0], ("points", str(p.marker))) for p in panel.points if len(p.colours) == 1]
    found += [(a.label, a.colour, ("area", a.hatch)) for a in panel.areas]
    return [s for s in found if s[0] and s[1] and s[0] in panel.legend]


@rule(WARNING)
def colour_blind(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Séries que la couleur seule ne distingue pas.

    Un homme sur douze environ confond certaines couleurs : il faut un second repère.
    Essayez : ax.plot(x, y, linestyle='--', marker='o')  # ou une étiquette au bout de la courbe
    """
    series = _series(panel)
    if len(series) > 8:  # au-delà, c'est leur nombre qui gêne
        return
    spoken = {w.text for w in panel.words if w.role == "text"}
    found = []
    for (i, (first, one, look)), (j, (second, two, other)) in combinations(enumerate(series), 2):
        stacked = look[0] in ("bar", "area") and j - i > 1  # leur place dans la pile ou le groupe suffit
        if look != other or {first, second} <= spoken or stacked or distance(one, two) < _TWINS:
            continue
        gaps = {kind: distance(simulate(one, kind), simulate(two, kind)) for kind in _KIND_NAMES}
        worst = min(gaps, key=lambda kind: gaps[kind])
        if gaps[worst] < _TWINS:
            serious = gaps["deutan"] < _TWINS or _red_and_green(one, two)
            found.append((not serious, first, second, worst))
    if found:
        minor, first, second, kind = min(found)
        said = f"{quote(first)} et {quote(second)} ne diffèrent que par leur couleur, et se confondent pour un œil"
        yield ADVICE if minor else WARNING, f"{said} {_KIND_NAMES[kind]}."


def _red_and_green(a: str, b: str) -> bool:
    """Vrai pour un rouge franc contre un vert franc : la confusion la plus répandue."""
    reds = sorted(oklab(c)[1] for c in (a, b))
    return reds[0] < -0.05 and reds[1] > 0.15


@rule(WARNING, all_axes=True)
def low_contrast(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Contraste trop faible.

    Un texte pâle disparaît au vidéoprojecteur, à l’impression ou pour une vue fatiguée.
    Essayez : ax.tick_params(labelcolor='#333333')
    """
    for word in _all_words(panel, facts):
        back = word.back or _behind(panel, facts, word)
        value = contrast(word.colour, back) if back and word.colour and not word.outlined else 21
        if value < 4.5:
            said = f"Le texte {quote(word.text[:40])} n’a qu’un contraste de {number(value, 1)} sur son fond"
            yield WARNING if value < 2.5 else ADVICE, f"{said} (4,5 au moins pour bien lire)."
            break
    if panel.images or len(panel.lines) > 12:
        return
    for line in panel.lines:
        if line.label and line.label in panel.legend and line.colour and line.joined and line.width < 4:
            value = contrast(line.colour, panel.face)
            if value < 1.4:
                yield f"La courbe {quote(line.label)} se voit à peine sur le fond (contraste {number(value, 1)})."
                return


def _all_words(panel: Panel, facts: ChartFacts) -> tuple[Words, ...]:
    """Les textes d'un graphique ; ceux de la figure vont avec le premier."""
    return panel.words if panel.index else panel.words + facts.loose


def _behind(panel: Panel, facts: ChartFacts, word: Words) -> str:
    """La couleur derrière un texte, si on la connaît (fond du graphique ou de la figure)."""
    if word.role in ("title", "axis", "tick", "figure"):
        return facts.face
    if panel.images or panel.areas or panel.others or panel.points:
        return ""
    if word.role == "legend" or not np.isfinite(word.x):
        return "" if panel.bars else panel.face
    for bars in panel.bars:
        along, up = (word.x, word.y) if bars.vertical else (word.y, word.x)
        low, high = np.minimum(bars.foot, bars.tip), np.maximum(bars.foot, bars.tip)
        if ((np.abs(bars.at - along) <= bars.width / 2) & (up >= low) & (up < high)).any():
            return ""  # le texte peut déborder de la barre : on ne tranche pas
    return panel.face


@rule(WARNING)
def too_many_series(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Trop de séries à la fois.

    Au-delà de sept ou huit couleurs, on passe son temps dans la légende au lieu de lire le graphique.
    Essayez : ax.plot(x, y, color='lightgrey')  # en gris, sauf la série dont on parle
    """
    colours = {n.colour for n in panel.lines if n.label in panel.legend and n.label and n.joined}
    lines = panel.lines if len(colours) > _MOST_SERIES - 2 else ()
    for marks in (lines, panel.bars, panel.areas, panel.points):
        count = sum(bool(m.label) and m.label in panel.legend for m in marks)
        if count > _MOST_SERIES:
            yield f"{count} séries se partagent la légende."
            return


@rule(WARNING)
def overplotting(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Points les uns sur les autres.

    Quand les points se recouvrent, dix et dix mille se ressemblent : la densité disparaît.
    Essayez : ax.scatter(x, y, s=4, alpha=0.1)  # ou ax.hexbin(x, y)
    """
    for cloud in panel.points:
        if cloud.alpha > 0.5 and cloud.x.size >= _CROWD:
            side = float(np.sqrt(np.median(cloud.size))) if cloud.size.size else 6.0
            yield from _crowd(panel, cloud.x, cloud.y, side)
    for line in panel.lines:
        if not line.joined and line.marker and line.alpha > 0.5 and line.x.size >= _CROWD:
            side = 1.0 if line.marker == "," else line.size * (0.5 if line.marker == "." else 1.0)
            yield from _crowd(panel, line.x, line.y, side)


def _crowd(panel: Panel, x: Array, y: Array, side: float) -> Iterator[Said]:
    """Part des points cachés : ceux qui tombent dans une case (de la taille d'un point) déjà occupée."""
    columns, rows = (max(1, int(length / max(side, 0.5))) for length in panel.points_size)
    i, j = panel.x.fraction(x) * columns, panel.y.fraction(y) * rows
    seen = (i >= 0) & (i <= columns) & (j >= 0) & (j <= rows)
    total = int(seen.sum())
    if total < _CROWD or bool((np.diff(x) > 0).all()):  # des abscisses croissantes : une courbe en pointillé
        return
    cells = np.bincount(j[seen].astype(int) * (columns + 1) + i[seen].astype(int))
    hidden = 1 - np.count_nonzero(cells) / total
    if hidden > 0.75:
        yield f"{number(total)} points, dont {number(100 * hidden, 0)} % cachés sous d’autres."


@rule(WARNING, all_axes=True)
def small_text(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Texte trop petit.

    Ce qu’on ne peut pas lire de sa place n’aide personne.
    Essayez : plt.rcParams.update({'font.size': 11})
    """
    tiny = [w for w in _all_words(panel, facts) if w.size < _SMALLEST and re.search(r"\w", w.text)]
    if tiny:
        smallest = min(tiny, key=lambda w: w.size)
        shown = "Les graduations" if smallest.role == "tick" else f"Le texte {quote(smallest.text[:30])}"
        yield f"{shown} : {number(smallest.size, 1)} points (8 au moins, 10 pour projeter)."


@rule(ADVICE, all_axes=True)
def missing_title(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Sans titre.

    Le titre dit ce qu’il faut voir ; sans lui, chacun devine.
    Essayez : ax.set_title('Ce que montre le graphique, en une phrase')
    """
    if panel.index == 0 and not facts.words.title:
        yield "La figure n’a pas de titre."


@rule(ADVICE)
def missing_axis_label(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Axe sans nom.

    Des nombres sans nom ne disent pas ce qu’ils mesurent.
    Essayez : ax.set_ylabel('Habitants (milliers)')
    """
    if facts.words.unit or facts.words.subtitle or panel.wedges or panel.role == "inset":
        return
    for axis, shared in ((panel.y, panel.shared_y), (panel.x, panel.shared_x)):
        plain = axis.kind == "number" and not axis.written and axis.visible
        if plain and not axis.label and not any(facts.panels[i].axis(axis.name).label for i in shared):
            yield f"L’axe {axis.way} n’a pas de nom."


@rule(ADVICE)
def missing_unit(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Unité absente.

    Des euros, des milliers d’euros ou un pourcentage ? Le nombre seul ne le dit pas.
    Essayez : ax.set_ylabel('Prix (€ par kg)')
    """
    values = panel.y if all(b.vertical for b in panel.bars) else panel.x
    marked = r"[(\[%€$°/]|\ben \w|nombre|effectif|indice|index|count|number|rang|habitants"
    ticks = any(re.search(r"[%€$°]", label) for label in values.labels)
    said = ticks or facts.words.unit or re.search(marked, values.label.casefold())
    if values.label and values.visible and not said:
        yield f"L’axe {quote(values.label)} ne dit pas son unité."


@rule(ADVICE, all_axes=True)
def missing_source(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Sans source.

    Sans source, personne ne peut vérifier, ni savoir de quand datent les nombres.
    Essayez : fig.text(0.01, 0.01, 'Source : Insee, 2023')
    """
    if panel.index == 0 and any(p.drawn for p in facts.panels) and not facts.words.source:
        yield "La figure ne dit pas d’où viennent ses données."
