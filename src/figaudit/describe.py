"""Décrire une figure en français : un brouillon de texte de remplacement, tiré des faits."""

import re
from typing import Any

import numpy as np
from matplotlib.dates import num2date
from matplotlib.patches import PathPatch

from figaudit.base.declared import is_declared
from figaudit.base.text import listing, number, percent, plural, quote
from figaudit.base.typeset import typeset
from figaudit.measure import common_base
from figaudit.read.facts import AxisFacts, ChartFacts, Line, Panel, read
from figaudit.read.rings import rings


def describe(fig: Any) -> str:
    """Un brouillon de texte de remplacement : type, axes, unités, étendue, mouvement principal, source.

    Ne lève rien et ne dessine rien. À relire : le kit décrit ce qui est dessiné, pas ce qu'il faut en comprendre.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.plot([2000, 2010], [4, 6], label="ventes")
    >>> describe(fig)
    'Courbe «\xa0ventes\xa0», de 4 en 2000 à 6 en 2010 (hausse de 50\u202f%).'
    >>> plt.close(fig)
    """
    try:
        axes = [ax for ax in getattr(getattr(fig, "figure", fig), "axes", ()) if hasattr(ax, "axison")]
        bare = [i for i, ax in enumerate(axes) if not (ax.axison or {*map(type, ax.patches)} - {PathPatch})]
        maps = {i: "Carte." for i, ax in enumerate(axes) if is_declared(ax)}
        return typeset(_describe(read(fig), dict.fromkeys(bare, "Dessin sans axes.") | maps))
    except Exception:
        return "Figure que le kit ne sait pas décrire."


def _describe(facts: ChartFacts, told: dict[int, str]) -> str:
    shown = [p for p in facts.panels if p.drawn]
    if not shown:
        return _ended(facts.words.title) or "Figure vide."
    words, places = facts.words, len({p.box for p in shown})
    sentences = [_ended(words.title)] if words.title else []
    if len(shown) > 1:
        sentences.append(f"{plural(places, 'graphique')}." if places > 1 else "Deux échelles superposées.")
    for panel in shown[:4]:
        named = f"{quote(panel.title)} : " if panel.title and len(shown) > 1 else ""
        sentences.append(named + (told.get(panel.index) or _panel(panel)))
    if "°" in words.unit or "degré" in words.unit:  # sans vrai zéro, aucune « hausse de moitié »
        sentences = [re.sub(r" \((hausse|baisse) de [^)]*\)", "", one) for one in sentences]
    sentences += [f"Unité : {words.unit}."] if words.unit else []
    if source := words.source.strip().rstrip("."):
        said = source.lower().startswith(("source", "donn"))
        sentences.append(f"{source}." if said else f"Source : {source}.")
    return " ".join(sentences)


def _ended(title: str) -> str:
    return re.sub(r"(?<=[^.?!…])$", ".", title)


def _panel(panel: Panel) -> str:
    if panel.wedges or panel.bars:
        return _pie(panel) if panel.wedges else _bars(panel)
    lines = [n for n in panel.lines if n.joined and n.x.size > 1 and np.isfinite(n.y).sum() > 1]
    if lines and panel.y.nominal and all(np.ptp(n.y) == 0 and not n.label for n in lines):
        ends = [" à ".join(dict.fromkeys((number(n.x.min()), number(n.x.max())))) for n in lines]
        named = (f"{_place(panel.y, n.y[0])} : {end}" for n, end in zip(lines, ends, strict=True))
        return f"{plural(len(lines), 'intervalle')}{_axes(panel)}. {' ; '.join(named)}."
    if len(lines) > 5 and all(n.x.size <= 5 and not n.label for n in lines):
        return f"Boîtes à moustaches{_axes(panel)}{_extent(panel)}."
    if lines or panel.marks:
        return _lines(panel, lines) if lines else _cloud(panel)
    if panel.areas:
        names = [quote(a.label) for a in panel.areas if a.label]
        several = f"{len(panel.areas)} surfaces remplies" if len(panel.areas) > 1 else "Surface remplie"
        return f"{several}{_axes(panel)}{_extent(panel)}{' : ' if names else ''}{listing(names)}."
    if panel.images or (panel.shades and panel.projection == "rectilinear"):
        spans = [f", valeurs de {number(s.low)} à {number(s.high)}" for s in panel.shades[:1]]
        return f"Image en couleurs{_axes(panel)}{''.join(spans)}."
    kind = {"3d": "Dessin en trois dimensions", "polar": "Graphique polaire"}.get(panel.projection, "Dessin")
    return f"{kind}{_axes(panel)}."


def _axes(panel: Panel) -> str:
    names = [quote(a.label.replace("\n", " ")) for a in (panel.y, panel.x) if a.label]
    return f" ({' selon '.join(names)})" if names else ""


def _extent(panel: Panel) -> str:
    low, high = panel.extent("y")
    return f", de {number(low)} à {number(high)}" if np.isfinite([low, high]).all() else ""


def _place(axis: AxisFacts, value: float) -> str:
    """Une abscisse en mots : nom de catégorie, date, année ou nombre."""
    if name := axis.name_at(value, reach=0.01 if not axis.nominal else 0.45).strip():
        return name
    if axis.kind == "date" and abs(value) < 2_000_000:
        return num2date(value).strftime("%d/%m/%Y" + " %H:%M" * bool(value % 1))
    return f"{value:.0f}" if 1500 <= value <= 2200 and value == round(value) else number(value)


def _pie(panel: Panel) -> str:
    ring = max(rings(panel), key=len, default=list(panel.wedges))
    ordered = sorted(ring, key=lambda w: -w.share)
    named = [f"{w.label or 'sans nom'} {percent(w.share, 0)}" for w in ordered[:6]]
    rest = f", et {plural(len(ring) - 6, 'autre')}" if len(ring) > 6 else ""
    return f"Camembert de {plural(len(ring), 'part')} : {listing(named)}{rest}."


def _bars(panel: Panel) -> str:
    bars = panel.bars[0]
    if bars.kind in ("hist", "stairs") and not panel.x.nominal:
        peak = int(np.argmax(bars.tip))
        low, high = bars.at[peak] - bars.width[peak] / 2, bars.at[peak] + bars.width[peak] / 2
        text = f"Histogramme de {plural(bars.at.size, 'classe')}{_axes(panel)}"
        return f"{text} ; la plus fournie va de {number(low)} à {number(high)}."
    seat = panel.seat(bars)
    many = f", {len(panel.bars)} séries" if len(panel.bars) > 1 else ""
    text = f"Diagramme de {plural(bars.at.size, 'barre')}{many}{_axes(panel)}"
    if len(panel.bars) == 1 and common_base([bars]) is None:
        spans = zip(bars.at[:6], bars.foot, bars.tip, strict=False)
        return f"{text} : {listing(f'{_place(seat, a)} de {number(f)} à {number(t)}' for a, f, t in spans)}."
    if bars.at.size < 2 or len(panel.bars) > 1:
        names = [b.label for b in panel.bars if b.label]
        return text + (f" : {listing(names[:6])}." if names else ".")
    ends = (np.argmax(bars.tip), np.argmin(bars.tip))
    top, bottom = (f"{_place(seat, bars.at[i])} ({number(bars.tip[i])})" for i in ends)
    return f"{text} : la plus longue est {top}, la plus courte {bottom}."


def _movement(axis: AxisFacts, line: Line) -> str:
    keep = np.isfinite(line.x) & np.isfinite(line.y)
    x, y = line.x[keep], line.y[keep]
    first, last = float(y[0]), float(y[-1])
    text = f"de {number(first)} en {_place(axis, x[0])} à {number(last)} en {_place(axis, x[-1])}"
    change = last / first - 1 if first > 0 and last > 0 else 0.0
    if abs(change) >= 0.005:
        text += f" ({'hausse' if change > 0 else 'baisse'} de {percent(abs(change), 0)})"
    for name, i, up in (("maximum", int(np.argmax(y)), 1), ("minimum", int(np.argmin(y)), -1)):
        if 0 < i < len(y) - 1 and up * y[i] > max(up * first, up * last):
            text += f", {name} {number(y[i])} en {_place(axis, x[i])}"
    return text


def _lines(panel: Panel, lines: list[Line]) -> str:
    dots = sum(m.x.size for m in panel.marks if not getattr(m, "joined", False))
    around = f" Autour, {plural(dots, 'point')}." if dots > 9 else ""
    if len(lines) == 1:
        name = f" {quote(lines[0].label)}" if lines[0].label else ""
        return f"Courbe{name}{_axes(panel)}, {_movement(panel.x, lines[0])}.{around}"
    told = [f"{n.label or 'une courbe'} {_movement(panel.x, n)}" for n in lines[:3]]
    more = f" ; et {plural(len(lines) - 3, 'autre')}" if len(lines) > 3 else ""
    return f"{len(lines)} courbes{_axes(panel)} : {' ; '.join(told)}{more}.{around}"


def _cloud(panel: Panel) -> str:
    marks = [*panel.points, *panel.lines]
    x, y = (np.concatenate([getattr(m, n) for m in marks]) for n in ("x", "y"))
    keep = np.isfinite(x) & np.isfinite(y)
    text = f"Nuage de {plural(int(keep.sum()), 'point')}{_axes(panel)}"
    if panel.x.nominal or panel.y.nominal:
        low, high = panel.extent("y" if panel.x.nominal else "x")
        return f"{text}, de {number(low)} à {number(high)}."
    if panel.x.kind == "date" and keep.any():
        text += f", du {_place(panel.x, x[keep].min())} au {_place(panel.x, x[keep].max())}"
    elif keep.sum() > 2 and np.ptp(x[keep]) > 0 and np.ptp(y[keep]) > 0:
        r = float(np.corrcoef(x[keep], y[keep])[0, 1])
        way = "quand l’un augmente, l’autre aussi" if r > 0 else "quand l’un augmente, l’autre diminue"
        text += f" ; {way} (corrélation {number(r)})" if abs(r) > 0.5 else " ; sans lien linéaire net"
    return text + f"{_extent(panel)}."
