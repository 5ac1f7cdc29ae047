"""Les règles de relecture d'une carte : chacune lit des faits, aucune ne touche au dessin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, pairwise

import numpy as np

from datakit.colour import KINDS, distance, luminance, simulate
from datakit.findings import Finding, Rule, Severity
from datakit.maps.facts import MapFacts, interval
from datakit.maps.furniture import FAR
from datakit.maps.project import area_ratio
from datakit.maps.ramps import RAINBOWS, diverging, rainbow, turns
from datakit.text import listing, normalise, number, plural, quote

RULES: list[Rule] = []
MOST, FEWEST, APART, STRETCH = 7, 3, 5.0, 1.1
_RATIO = re.compile(
    r"densit|taux|part\b|part_|pct|pourcent|%|‰|indice|moyen|median|\bpar\b|_par_|\bpour\b|ratio|evolution"
    r"|age\b|annee|altitude|score"
)
_STOCK = re.compile(r"population|nombre|effectif|total|^nb|habitants$|places|arrets|comptage|^n$")
_MIDDLE = re.compile(r"moyenne|median|milieu|zero|seuil|separent|equilibre|national|\bbase\b")
_SIGHT = {"protan": "protanopie", "deutan": "deutéranopie", "tritan": "tritanopie"}
Check = Callable[[MapFacts], Iterable[Finding | str]]


def _rule(id_: str, severity: Severity, title: str, why: str, fix: str) -> Callable[[Check], Check]:
    def register(check: Check) -> Check:
        RULES.append(Rule(id_, title, why, fix, severity, check))
        return check

    return register


def painted(facts: MapFacts) -> bool:
    """La carte porte des aplats de plusieurs couleurs."""
    return len(facts.palette) > 1


@_rule(
    "stock-in-choropleth",
    Severity.ERROR,
    "Un stock peint en aplats",
    "Une couleur étalée sur un grand territoire pèse plus que sur un petit, à effectif égal.",
    "dk.maps.symbols(…) pour des effectifs, ou divisez par la population ou la superficie",
)
def stock(facts: MapFacts) -> Iterator[Finding | str]:
    if not painted(facts) or facts.kind == "ratio":
        return
    name = normalise(facts.column).replace("_", " ")
    message = f"{quote(facts.column or 'La variable')} compte des unités, et la carte les peint en aplats."
    if facts.kind == "stock":
        yield message
    elif (
        facts.values is not None
        and len(facts.values)
        and not _RATIO.search(f"{facts.column} {name} {facts.unit}")
    ):
        whole = bool((facts.values == np.round(facts.values)).all() and facts.values.min() >= 0)
        if whole and _STOCK.search(normalise(facts.column)):
            yield message
        elif whole and facts.values.max() >= 50:
            guess = f"{quote(facts.column)} n’a que des nombres entiers et ressemble à un comptage."
            yield Finding(
                "stock-in-choropleth", Severity.WARNING, guess, "dites-le : audit_map(…, kind='ratio')"
            )


@_rule(
    "not-equal-area",
    Severity.WARNING,
    "Les aires ne sont pas comparables",
    "Un aplat se lit par sa surface : une projection qui en gonfle certains ment sur leur poids.",
    "dk.maps.project(contours, 'equal-earth'), ou 'lambert-93' en France",
)
def equal_area(facts: MapFacts) -> Iterator[Finding | str]:
    if painted(facts) and facts.crs is not None and facts.gdf is not None and facts.gdf.crs is not None:
        ratio = area_ratio(facts.gdf, facts.crs)
        if ratio > STRETCH:
            said = f"À surface égale au sol, un territoire est dessiné {number(ratio, 1)} fois plus grand qu’un autre."
            yield Finding("not-equal-area", Severity.ERROR if ratio > 1.5 else Severity.WARNING, said)


@_rule(
    "unprojected",
    Severity.WARNING,
    "Des degrés dessinés comme des mètres",
    "Un degré de longitude raccourcit vers les pôles : formes et distances sont fausses.",
    "contours = dk.maps.project(contours, 'lambert-93')",
)
def unprojected(facts: MapFacts) -> Iterator[str]:
    west, south, east, north = facts.limits
    if facts.crs is not None:
        if facts.crs.is_geographic:
            yield "La carte est dessinée en longitudes et latitudes, sans projection."
    elif max(abs(west), abs(east)) <= 200 and max(abs(south), abs(north)) <= 100:
        yield "Aucune projection n’est déclarée, et les coordonnées ressemblent à des degrés."


@_rule(
    "too-many-classes",
    Severity.WARNING,
    "Trop de classes",
    "Au-delà de sept teintes d’un même dégradé, on ne retrouve plus la couleur dans la légende.",
    "dk.maps.classes(valeurs, k=5)",
)
def too_many(facts: MapFacts) -> Iterator[str]:
    k = max(len(facts.palette), len(facts.intervals))
    if not facts.continuous and k > MOST:
        yield f"{k} classes\u202f; sept suffisent presque toujours."


@_rule(
    "too-few-classes",
    Severity.ADVICE,
    "Très peu de classes",
    "Deux couleurs coupent le territoire en deux camps : la nuance disparaît.",
    "dk.maps.classes(valeurs, k=5), ou expliquez le seuil dans le titre",
)
def too_few(facts: MapFacts) -> Iterator[Finding | str]:
    if facts.continuous or not facts.palette or facts.sizes or facts.values is None:
        return
    k, distinct = len(facts.palette), len(np.unique(facts.values))
    if k < FEWEST and distinct >= 10:
        grave = Severity.WARNING if k == 1 else Severity.ADVICE
        yield Finding(
            "too-few-classes", grave, f"{plural(k, 'couleur')} pour {distinct} valeurs différentes."
        )


@_rule(
    "empty-class",
    Severity.WARNING,
    "Une classe sans territoire",
    "La légende promet une couleur que la carte ne montre pas : on la cherche, ou l’on croit à un trou.",
    "changez de méthode ou de bornes, ou dites dans la note que la classe est vide",
)
def empty(facts: MapFacts) -> Iterator[str]:
    if painted(facts) and not facts.continuous:
        unused = [t.strip() for t, c in facts.labels if interval(t) and c not in facts.drawn]
        if unused and "classe vide" not in facts.words and "classes vides" not in facts.words:
            yield f"Aucun territoire dans {listing(map(quote, unused))}."


@_rule(
    "hidden-missing",
    Severity.ERROR,
    "Des données manquantes cachées",
    "« On ne sait pas » n’est ni zéro ni du vide : le lecteur doit le voir.",
    "hachurez-les et nommez-les dans la légende, comme le fait dk.maps.choropleth",
)
def hidden(facts: MapFacts) -> Iterator[str]:
    if facts.missing and facts.missing_painted:
        yield f"{plural(facts.missing, 'territoire sans donnée est peint', 'territoires sans donnée sont peints')} comme les autres."
    elif facts.missing and not facts.says_missing:
        yield f"{plural(facts.missing, 'territoire')} sans donnée, et la légende n’en dit rien."


@_rule(
    "non-monotone-ramp",
    Severity.WARNING,
    "Un dégradé sans ordre",
    "L’œil lit « plus foncé » comme « plus » : si la clarté va et vient, l’ordre se perd.",
    "ramp='sequential'",
)
def non_monotone(facts: MapFacts) -> Iterator[str]:
    if painted(facts) and not diverging(facts.palette, facts.cmap) and (n := turns(facts.palette)):
        yield f"La clarté change {n} fois de sens entre la plus petite et la plus grande valeur."


@_rule(
    "diverging-without-middle",
    Severity.WARNING,
    "Deux teintes, mais aucun milieu",
    "Deux couleurs opposées disent « pour ou contre » : la bascule doit avoir un sens.",
    "middle=0 (ou une moyenne, un seuil), ou ramp='sequential'",
)
def without_middle(facts: MapFacts) -> Iterator[str]:
    if not diverging(facts.palette, facts.cmap) or facts.middle is not None or _MIDDLE.search(facts.words):
        return
    if facts.values is not None and facts.fills and not facts.continuous:
        pole = max if luminance(facts.palette[0]) < max(map(luminance, facts.palette)) else min
        turn = facts.palette.index(pole(facts.palette[1:-1], key=luminance))
        rank = np.array([facts.palette.index(c) for c in facts.fills])
        low, high = facts.values[rank < turn], facts.values[rank > turn]
        if len(low) and len(high) and low.max() <= 0 <= high.min():
            return
    yield "La palette change de teinte en son milieu, et rien ne dit à quelle valeur ni pourquoi."


@_rule(
    "rainbow-colormap",
    Severity.ERROR,
    "Une palette arc-en-ciel",
    "Les teintes n’ont pas d’ordre naturel, et le jaune attire l’œil sur une valeur quelconque.",
    "ramp='sequential'",
)
def arc_en_ciel(facts: MapFacts) -> Iterator[str]:
    if painted(facts) and rainbow(facts.palette, facts.cmap):
        named = f" ({facts.cmap})" if facts.cmap in RAINBOWS else ""
        yield f"La palette traverse toutes les teintes{named}."


@_rule(
    "colour-blind",
    Severity.WARNING,
    "Des couleurs confondues",
    "Environ un homme sur douze distingue mal le rouge du vert.",
    "un dégradé d’une seule teinte, du clair au foncé ; vérifiez avec dk.maps.colour_blind(fig)",
)
def confused(facts: MapFacts) -> Iterator[str]:
    if not painted(facts):
        return
    palette, gap = facts.palette, 3 if facts.continuous else 1
    pairs = [(a, b) for a, b in combinations(range(len(palette)), 2) if b - a >= gap]
    for kind in KINDS:
        seen = [simulate(c, kind) for c in palette]
        worst = min(pairs, key=lambda p: distance(seen[p[0]], seen[p[1]]), default=None)
        if worst and distance(seen[worst[0]], seen[worst[1]]) < APART:
            a, b = (palette[i] for i in worst)
            yield f"Deux couleurs, {a} et {b}, se confondent ({_SIGHT[kind]})."
            return


@_rule(
    "overlapping-breaks",
    Severity.WARNING,
    "Des bornes qui se chevauchent",
    "Si une valeur appartient à deux classes, on ne sait pas de quelle couleur elle est.",
    "des crochets : [10 ; 20[ puis [20 ; 30]",
)
def overlapping(facts: MapFacts) -> Iterator[str]:
    for a, b in pairwise(facts.intervals):
        shared = a.high > b.low or (a.high == b.low and a.right in ("", "]") and b.left in ("", "["))
        if shared and a.low < a.high:
            yield f"La valeur {number(b.low)} est dans deux classes de la légende."
            return


@_rule(
    "radius-not-area",
    Severity.ERROR,
    "Des cercles qui exagèrent",
    "On compare des surfaces : doubler le rayon quadruple ce que l’on voit.",
    "dk.maps.symbols(…), ou markersize proportionnel à la valeur elle-même",
)
def radius(facts: MapFacts) -> Iterator[str]:
    if facts.values is None or len(set(facts.sizes)) < 2:
        return
    values, sizes = np.sort(facts.values[facts.values > 0]), np.sort(facts.sizes)
    if len(values) == len(sizes):
        spread = sizes / values
        if spread.max() / spread.min() > 1.02:
            power = np.polyfit(np.log(values), np.log(np.maximum(sizes, 1e-12)), 1)[0]
            yield f"L’aire des cercles ne suit pas la valeur, elle varie comme sa puissance {number(power, 1)}."


@_rule(
    "missing-source", Severity.WARNING, "Pas de source", "Sans source, personne ne peut vérifier.", "source='Insee, 2023'"
)  # fmt: skip
def source(facts: MapFacts) -> Iterator[str]:
    if not facts.text.source:
        yield "Aucun texte ne dit d’où viennent les données."


@_rule(
    "missing-unit", Severity.WARNING, "Pas d’unité", "« 120 » ne veut rien dire sans « habitants par km² ».", "unit='habitants par km²'"
)  # fmt: skip
def unit(facts: MapFacts) -> Iterator[str]:
    if not facts.unit:
        yield "Ni la légende ni le titre ne disent en quoi sont comptées les valeurs."


@_rule(
    "missing-date", Severity.WARNING, "Pas de date", "Une carte vieillit : sans date, on la croit d’aujourd’hui.", "date='2023'"
)  # fmt: skip
def date(facts: MapFacts) -> Iterator[str]:
    everywhere = " ".join([facts.text.source, facts.text.title, facts.text.subtitle, facts.text.note])
    if not facts.text.date and not re.search(r"\b(1[89]|20)\d\d\b", everywhere):
        yield "Aucune année n’est écrite sur la carte."


@_rule(
    "missing-scale", Severity.ADVICE, "Pas d’échelle", "Sans elle, on ne sait pas si l’on voit un quartier ou un pays.", "dk.maps.choropleth la pose toute seule"
)  # fmt: skip
def scale(facts: MapFacts) -> Iterator[str]:
    west, _, east, _ = facts.limits
    degrees = facts.crs is not None and facts.crs.is_geographic
    if not facts.scale and abs(east - west) < (30 if degrees else FAR):
        yield "La carte n’a pas de barre d’échelle."
