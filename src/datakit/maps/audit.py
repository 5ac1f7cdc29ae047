"""Relire une carte : dix-sept règles, qui lisent des faits sans jamais toucher au dessin. Leurs mots sont dans words.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Any

import numpy as np

from datakit.colour import KINDS, distance, luminance, simulate
from datakit.findings import Finding, Report, Rule, Severity, run_rules
from datakit.maps import reading
from datakit.maps.draw import FAR
from datakit.maps.project import area_ratio
from datakit.maps.reading import RAINBOWS, MapFacts, diverging, interval, rainbow, turns
from datakit.maps.words import WORDS, refusal
from datakit.text import NBSP, listing, normalise, number, plural, quote

MOST, FEWEST, APART, STRETCH = 7, 3, 5.0, 1.1
_SAYS = {about: re.compile("|".join(words)) for about, words in WORDS["vocabulary"].items()}


def audit_map(target: Any, gdf: Any = None, column: str | None = None, kind: str | None = None) -> Report:
    """Relit une carte et rend un `Report` : constats du plus grave au simple conseil, mesures, points non lus.

    `target` : une Figure ou un Axes. Pour une carte dessinée avec `gdf.plot(…)`, donnez aussi la table et la
    colonne, et si possible `kind` (« stock » ou « ratio ») ; une carte du kit les connaît déjà. Ne dessine rien.
    Lève `InvalidArgument` si `target` ne porte aucune carte.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"population": range(1, 61)}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(60)])
    >>> ax = carres.plot(column="population", cmap="jet")
    >>> sorted(audit_map(ax, carres, "population").rules)[-2:]
    ['rainbow-colormap', 'stock-in-choropleth']
    """
    axes = reading.map_axes(target) if hasattr(target, "figure") or hasattr(target, "axes") else []
    if not axes:
        raise refusal("no-map", type=type(target).__name__)
    reports = [_one(ax, gdf, column, kind) for ax in axes]
    if len(reports) == 1:
        return reports[0]
    placed = [(f, r.subject or f"carte {i}") for i, r in enumerate(reports, 1) for f in r.findings]
    found = [replace(f, where=f.where or place) for f, place in placed]
    found.sort(key=lambda f: list(Severity).index(f.severity))
    unread = tuple(dict.fromkeys(u for r in reports for u in r.unread))
    return Report(tuple(found), f"{len(reports)} cartes", unread)


def _one(ax: Any, gdf: Any, column: str | None, kind: str | None) -> Report:
    facts, unread = reading.read(ax, gdf, column, kind)
    measures = []
    if facts.palette and not facts.sizes:
        measures.append(("couleurs", "dégradé continu" if facts.continuous else str(len(facts.palette))))
    if facts.crs is not None:
        measures.append(("projection", facts.crs.name))
    if facts.missing is not None:
        measures.append(("territoires sans donnée", number(facts.missing)))
    subject = (ax.get_title(loc="left") or ax.get_title() or facts.text.title).replace(NBSP, " ")
    return run_rules(RULES, facts, subject, unread, measures)


def stock_in_choropleth(facts: MapFacts) -> Iterator[Finding | str]:
    if not facts.painted or facts.kind == "ratio":
        return
    message = f"{quote(facts.column or 'La variable')} compte des unités, et la carte les peint en aplats."
    if facts.kind == "stock":
        yield message
        return
    said = f"{facts.column} {normalise(facts.column).replace('_', ' ')} {facts.unit}"
    if facts.values is None or not len(facts.values) or _SAYS["ratio"].search(said):
        return
    whole = bool((facts.values == np.round(facts.values)).all() and facts.values.min() >= 0)
    if whole and _SAYS["stock"].search(normalise(facts.column)):
        yield message
    elif whole and facts.values.max() >= 50:
        guess = f"{quote(facts.column)} n’a que des nombres entiers et ressemble à un comptage."
        fix = "dites-le : audit_map(…, kind='ratio')"
        yield Finding("stock-in-choropleth", Severity.WARNING, guess, fix)


def not_equal_area(facts: MapFacts) -> Iterator[Finding]:
    if facts.painted and facts.crs is not None and facts.gdf is not None and facts.gdf.crs is not None:
        ratio = area_ratio(facts.gdf, facts.crs)
        if ratio > STRETCH:
            said = f"À surface égale au sol, un territoire est dessiné {number(ratio, 1)} fois plus grand qu’un autre."
            yield Finding("not-equal-area", Severity.ERROR if ratio > 1.5 else Severity.WARNING, said)


def unprojected(facts: MapFacts) -> Iterator[str]:
    west, south, east, north = facts.limits
    if facts.crs is not None:
        if facts.crs.is_geographic:
            yield "La carte est dessinée en longitudes et latitudes, sans projection."
    elif max(abs(west), abs(east)) <= 200 and max(abs(south), abs(north)) <= 100:
        yield "Aucune projection n’est déclarée, et les coordonnées ressemblent à des degrés."


def too_many_classes(facts: MapFacts) -> Iterator[str]:
    k = max(len(facts.palette), len(facts.intervals))
    if not facts.continuous and k > MOST:
        yield f"{k} classes\u202f; sept suffisent presque toujours."


def too_few_classes(facts: MapFacts) -> Iterator[Finding]:
    if facts.continuous or not facts.palette or facts.sizes or facts.values is None:
        return
    k, distinct = len(facts.palette), len(np.unique(facts.values))
    if k < FEWEST and distinct >= 10:
        grave = Severity.WARNING if k == 1 else Severity.ADVICE
        said = f"{plural(k, 'couleur')} pour {distinct} valeurs différentes."
        yield Finding("too-few-classes", grave, said)


def empty_class(facts: MapFacts) -> Iterator[str]:
    if facts.painted and not facts.continuous:
        unused = [t.strip() for t, c in facts.labels if interval(t) and c not in facts.drawn]
        if unused and "classe vide" not in facts.words and "classes vides" not in facts.words:
            yield f"Aucun territoire dans {listing(map(quote, unused))}."


def hidden_missing(facts: MapFacts) -> Iterator[str]:
    if facts.missing and facts.missing_painted:
        yield f"{plural(facts.missing, 'territoire sans donnée est peint', 'territoires sans donnée sont peints')} comme les autres."
    elif facts.missing and not any(_SAYS["missing"].search(normalise(text)) for text, _ in facts.labels):
        yield f"{plural(facts.missing, 'territoire')} sans donnée, et la légende n’en dit rien."


def non_monotone_ramp(facts: MapFacts) -> Iterator[str]:
    if facts.painted and not diverging(facts.palette, facts.cmap) and (n := turns(facts.palette)):
        yield f"La clarté change {n} fois de sens entre la plus petite et la plus grande valeur."


def diverging_without_middle(facts: MapFacts) -> Iterator[str]:
    explained = facts.middle is not None or _SAYS["middle"].search(facts.words)
    if explained or not diverging(facts.palette, facts.cmap):
        return
    if facts.values is not None and facts.fills and not facts.continuous:
        pole = max if luminance(facts.palette[0]) < max(map(luminance, facts.palette)) else min
        turn = facts.palette.index(pole(facts.palette[1:-1], key=luminance))
        rank = np.array([facts.palette.index(c) for c in facts.fills])
        low, high = facts.values[rank < turn], facts.values[rank > turn]
        if len(low) and len(high) and low.max() <= 0 <= high.min():
            return
    yield "La palette change de teinte en son milieu, et rien ne dit à quelle valeur ni pourquoi."


def rainbow_colormap(facts: MapFacts) -> Iterator[str]:
    if facts.painted and rainbow(facts.palette, facts.cmap):
        named = f" ({facts.cmap})" if facts.cmap in RAINBOWS else ""
        yield f"La palette traverse toutes les teintes{named}."


def colour_blind(facts: MapFacts) -> Iterator[str]:
    if not facts.painted:
        return
    palette, gap = facts.palette, 3 if facts.continuous else 1
    pairs = [(a, b) for a, b in combinations(range(len(palette)), 2) if b - a >= gap]
    for kind in KINDS:
        seen = [simulate(c, kind) for c in palette]
        worst = min(pairs, key=lambda p: distance(seen[p[0]], seen[p[1]]), default=None)
        if worst and distance(seen[worst[0]], seen[worst[1]]) < APART:
            a, b = (palette[i] for i in worst)
            yield f"Deux couleurs, {a} et {b}, se confondent ({WORDS['sight'][kind]['name']})."
            return


def overlapping_breaks(facts: MapFacts) -> Iterator[str]:
    for a, b in pairwise(facts.intervals):
        shared = a.high > b.low or (a.high == b.low and a.right in ("", "]") and b.left in ("", "["))
        if shared and a.low < a.high:
            yield f"La valeur {number(b.low)} est dans deux classes de la légende."
            return


def radius_not_area(facts: MapFacts) -> Iterator[str]:
    if facts.values is None or len(set(facts.sizes)) < 2:
        return
    values, sizes = np.sort(facts.values[facts.values > 0]), np.sort(facts.sizes)
    if len(values) == len(sizes):
        spread = sizes / values
        if spread.max() / spread.min() > 1.02:
            power = np.polyfit(np.log(values), np.log(np.maximum(sizes, 1e-12)), 1)[0]
            yield f"L’aire des cercles ne suit pas la valeur, elle varie comme sa puissance {number(power, 1)}."


def missing_source(facts: MapFacts) -> Iterator[str]:
    if not facts.text.source:
        yield "Aucun texte ne dit d’où viennent les données."


def missing_unit(facts: MapFacts) -> Iterator[str]:
    if not facts.unit:
        yield "Ni la légende ni le titre ne disent en quoi sont comptées les valeurs."


def missing_date(facts: MapFacts) -> Iterator[str]:
    everywhere = " ".join([facts.text.source, facts.text.title, facts.text.subtitle, facts.text.note])
    if not facts.text.date and not re.search(r"\b(1[89]|20)\d\d\b", everywhere):
        yield "Aucune année n’est écrite sur la carte."


def missing_scale(facts: MapFacts) -> Iterator[str]:
    west, _, east, _ = facts.limits
    degrees = facts.crs is not None and facts.crs.is_geographic
    if not facts.scale and abs(east - west) < (30 if degrees else FAR):
        yield "La carte n’a pas de barre d’échelle."


# words.toml dit les règles et leur ordre ; la fonction du même nom les vérifie.
RULES = [
    Rule(
        id=name, check=globals()[name.replace("-", "_")], **words | {"severity": Severity(words["severity"])}
    )
    for name, words in WORDS["rules"].items()
]
