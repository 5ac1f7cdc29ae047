"""Relire une carte : dix-sept règles, qui lisent des faits sans jamais toucher au dessin. Leurs mots sont dans words.toml."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np

from datakit.findings import Finding, Report, Rule, Severity, run_rules
from datakit.maps import reading
from datakit.maps.draw import FAR
from datakit.maps.marks import NOTHING, SYMBOLS, Layer, map_axes, near
from datakit.maps.palette import RAINBOWS, confused
from datakit.maps.project import area_ratio
from datakit.maps.reading import Coding, MapFacts, interval
from datakit.maps.table import holes
from datakit.maps.words import SAYS, WORDS, refusal
from datakit.text import NBSP, listing, normalise, number, plural, quote

MOST, FEWEST = 7, 3
SWOLLEN, TILTED = 1.8, 1.15  # aires comparées ; degrés dessinés comme des mètres
MIDDLES = {
    100.0: r"\bindices?\b|base 100|\b100\b|index",
    50.0: "%|voix|vote|pourcent",
    1.0: r"\bratio|rapport|quotient",
}
HOLE = 0.25  # aire d'un vide, rapportée à celle d'un territoire, à partir de laquelle il en manque un
EXAGGERATED = 1.25  # puissance de la valeur que suit l'aire : 1 est juste, 2 un rayon proportionnel


def audit_map(target: Any, gdf: Any = None, column: str | None = None, kind: str | None = None) -> Report:
    """Relit une carte et rend un `Report` : constats du plus grave au simple conseil, mesures, points non lus.

    `target` : une Figure ou un Axes. La table `gdf`, si on la donne, dit ce que le dessin tait : colonne montrée, cases
    vides, projection. `column` et `kind` (« stock » ou « ratio ») ne font que confirmer. Ne dessine rien, ne change rien.
    Une figure sans carte est rendue non lue ; lève `InvalidArgument` pour ce qui n'est pas une figure.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"population": range(1, 61)}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001 + i % 3) for i in range(60)])
    >>> ax = carres.plot(column="population", cmap="jet")
    >>> sorted(audit_map(ax, carres).rules)[-2:]
    ['rainbow-colormap', 'stock-in-choropleth']
    """
    if not (hasattr(target, "axes") or hasattr(target, "figure")):
        raise refusal("no-map", type=type(target).__name__)
    axes = map_axes(target)
    if not axes:
        return Report(unread=("aucune carte à relire dans cette figure",))
    reports = [_one(ax, gdf, column, kind, axes) for ax in axes]
    if len(reports) == 1:
        return reports[0]
    placed = [(f, r.subject or f"carte {i}") for i, r in enumerate(reports, 1) for f in r.findings]
    found = [replace(f, where=f.where or place) for f, place in placed]
    found.sort(key=lambda f: list(Severity).index(f.severity))
    unread = tuple(dict.fromkeys(u for r in reports for u in r.unread))
    return Report(tuple(found), f"{len(reports)} cartes", unread)


def _one(ax: Any, gdf: Any, column: str | None, kind: str | None, fellows: list[Any]) -> Report:
    facts, unread = reading.read(ax, gdf, column, kind, fellows)
    measures = [
        ("couleurs", "dégradé continu" if c.continuous else str(len(c.palette)))
        for c in facts.codings[:1]
        if len(c.palette) > 1
    ]
    if facts.crs is not None:
        measures.append(("projection", facts.crs.name))
    if _absent(facts) is not None:
        measures.append(("territoires sans donnée", number(_absent(facts).sum())))
    if facts.column:
        measures.append(("colonne lue", facts.column))
    subject = (ax.get_title(loc="left") or ax.get_title() or facts.text.title).replace(NBSP, " ")
    return run_rules(RULES, facts, subject, unread, measures)


def _painted(facts: MapFacts) -> Iterator[Coding]:
    """Les aplats de plusieurs couleurs."""
    yield from (c for c in facts.codings if c.layer.shape == "areas" and len(c.palette) > 1)


def _ordered(facts: MapFacts) -> Iterator[Coding]:
    yield from (
        c
        for c in facts.codings
        if c.ordered and len(c.palette) > 1 and not SAYS["cyclic"].search(_said(c, facts))
    )


def _said(coding: Coding, facts: MapFacts) -> str:
    """Les mots qui nomment la grandeur peinte, du plus proche au plus lointain."""
    return normalise(f"{coding.label} {facts.column.replace('_', ' ')} {facts.title}")


def kind_of(coding: Coding, facts: MapFacts) -> tuple[str, bool]:
    """« stock », « ratio » ou « » ; et si les mots le disent au plus près (légende, colonne) ou de loin (titre)."""
    if facts.kind:
        return facts.kind, True
    classes = " ".join(e.text for e in coding.entries if interval(e.text))
    close = normalise(f"{coding.label} \n {facts.column.replace('_', ' ')} \n {classes}")
    for near_by, plain in ((True, close), (False, normalise(facts.title))):
        for kind in ("ratio", "stock"):
            if SAYS[kind].search(plain):
                return kind, near_by
    return "", False


def stock_in_choropleth(facts: MapFacts) -> Iterator[Finding | str]:
    for coding in _painted(facts):
        if not coding.ordered or (_even(coding.layer) and facts.kind != "stock"):
            continue
        kind, close = kind_of(coding, facts)
        values = facts.values if facts.match is not None or coding.seen is not None else np.array([x for b in coding.bounds for x in b if math.isfinite(x)])  # fmt: skip
        counts = len(values) > 0 and values.min() >= 0 and values.max() >= 20
        whole = counts and bool((values == np.round(values)).all())
        named = quote(facts.column or coding.label or "La variable")
        if kind == "stock" and (facts.kind or (counts if close else whole)):
            yield f"{named} compte des unités, et la carte les peint en aplats."
            return
        if not kind and whole and values.max() >= 50 and facts.values.size:
            guess = f"{named} n’a que des nombres entiers et ressemble à un comptage."
            yield Finding(
                "stock-in-choropleth", Severity.ADVICE, guess, "dites-le : audit_map(…, kind='ratio')"
            )
            return


def _even(layer: Layer) -> bool:
    """Des aires toutes égales (carreaux, hexagones) : un nombre y vaut une densité."""
    return len(layer.sizes) > 8 and float(np.std(layer.sizes)) < 0.02 * float(np.mean(layer.sizes))


def not_equal_area(facts: MapFacts) -> Iterator[Finding]:
    if not any(c.ordered for c in _painted(facts)):
        return
    known = facts.match is not None and facts.crs is not None
    ratio = area_ratio(facts.match.gdf, facts.crs) if known and facts.match else _mercator(facts)
    if ratio > SWOLLEN:
        mercator = not known or "ercator" in facts.crs.name
        grave = Severity.ERROR if mercator else Severity.ADVICE
        said = f"À surface égale au sol, un territoire est dessiné {number(ratio, 1)} fois plus grand qu’un autre."
        yield Finding("not-equal-area", grave, said)


def _mercator(facts: MapFacts) -> float:
    """Le rapport des aires en Mercator, si les coordonnées ne peuvent venir que de là."""
    west, south, east, north = facts.limits
    for radius in (6378137.0, 6378.137, 180 / math.pi, 1.0):  # mètres, kilomètres, degrés, radians
        inside = max(abs(west), abs(east)) <= math.pi * radius * 1.02
        tall = max(abs(south), abs(north)) > math.pi / 2 * radius * 1.02
        if (
            inside
            and (tall or SAYS["mercator"].search(facts.words))
            and max(abs(south), abs(north)) < 4 * radius
        ):
            if east - west < 0.3 * radius:
                return 1.0
            swell = [math.cosh(y / radius) ** 2 for y in (south, north)]
            nearest = 1.0 if south < 0 < north else min(swell)
            return max(swell) / nearest
    return 1.0


def unprojected(facts: MapFacts) -> Iterator[str]:
    west, south, east, north = facts.limits
    if not (-181 <= west < east <= 181 and -91 <= south < north <= 91):
        return
    declared = facts.crs is not None and facts.crs.is_geographic
    away = min(abs(south), abs(north)) > 15 and south * north > 0 and north - south < 60
    if not declared and (facts.crs is not None or not (away or SAYS["degrees"].search(facts.words))):
        return
    right = 1 / max(0.1, math.cos(math.radians((south + north) / 2)))
    if max(right / facts.stretch, facts.stretch / right) > TILTED and abs(facts.stretch - 1) < 0.1:
        yield f"Longitudes et latitudes sont dessinées à la même échelle\u202f; ici, un degré de latitude vaut {number(right, 1)} degré de longitude."


def too_many_classes(facts: MapFacts) -> Iterator[Finding]:
    for coding in facts.codings:
        k = len(coding.palette)
        if coding.continuous or not coding.ordered or k <= MOST:
            continue
        sides = coding.ramp.shape == "diverging" and k <= MOST + 2
        grave = Severity.ADVICE if sides or coding.layer.shape == "field" else Severity.WARNING
        yield Finding("too-many-classes", grave, f"{k} classes\u202f; sept suffisent presque toujours.")
        return


def too_few_classes(facts: MapFacts) -> Iterator[str]:
    for coding in facts.codings:
        k = len(coding.palette)
        if coding.continuous or not coding.ordered or not 0 < k < FEWEST or coding.layer.shape in SYMBOLS:
            continue
        ends = [x for b in coding.bounds for x in b if math.isfinite(x)]
        near_words = normalise(" ".join([facts.title, *(e.text for e in facts.entries), *facts.text.texts]))
        if SAYS["threshold"].search(near_words) or 0 in ends[1:-1]:
            continue
        distinct = len(np.unique(facts.values)) if facts.values.size else len(coding.layer.boxes)
        if distinct >= 8:
            yield f"{plural(k, 'couleur')} pour {distinct} valeurs différentes."
            return


def empty_class(facts: MapFacts) -> Iterator[str]:
    if re.search("classes? vides?|empty class|aucun territoire|no area", facts.words):
        return
    for coding in facts.codings:
        if coding.continuous or coding.layer.shape in ("cells", "field"):
            continue
        unused = [e.text.strip() for e in coding.entries if not any(near(e.colour, c) for c in facts.drawn)]
        if coding.bar and not coding.entries and coding.seen is not None and coding.ramp.shape != "diverging":
            inside = [((coding.seen >= a) & (coding.seen <= b)).any() for a, b in coding.bounds]
            unused = [
                f"{number(a)} à {number(b)}"
                for (a, b), full in zip(coding.bounds, inside, strict=True)
                if not full
            ]
        if unused and len(coding.palette) > len(unused):
            yield f"Aucun territoire dans {listing(map(quote, unused))}."
            return


def _absent(facts: MapFacts) -> np.ndarray | None:
    """Les lignes sans donnée de la colonne dessinée."""
    found = facts.match or facts.weighed
    return ~np.isfinite(found.values) if found is not None and found.values is not None else None


def hidden_missing(facts: MapFacts) -> Iterator[str]:
    told = bool(SAYS["missing"].search(facts.words))
    for coding in facts.codings:
        for said in (
            _table_gaps(coding, facts, told),
            _impostors(coding, facts),
            _silent_gaps(coding, facts, told),
        ):
            if said:
                yield said
                return


def _table_gaps(coding: Coding, facts: MapFacts, told: bool) -> str:
    """Ce que la table sait manquant, et ce que la carte en fait."""
    absent, match = _absent(facts), facts.match
    if match is None or absent is None or not absent.any() or coding.layer.shape in ("cells", "field"):
        return ""
    spots = match.places[absent & (match.places >= 0)]
    palette = [int(c[1:], 16) for c in coding.palette]
    painted = sum(any(near(int(c), p) for p in palette) for c in coding.layer.colours[spots]) if not coding.continuous else int((coding.layer.colours[spots] != NOTHING).sum())  # fmt: skip
    if painted:
        return f"{plural(painted, 'territoire sans donnée est peint', 'territoires sans donnée sont peints')} comme les autres."
    return (
        "" if told else f"{plural(int(absent.sum()), 'territoire')} sans donnée, et la légende n’en dit rien."
    )


def _impostors(coding: Coding, facts: MapFacts) -> str:
    """Des nombres qui n'en sont pas : un code isolé, ou des zéros loin de toutes les autres valeurs."""
    if not coding.ordered:
        return ""
    seen = (
        coding.seen[np.isfinite(coding.seen)]
        if coding.seen is not None and not reading._codes(coding.seen)
        else np.zeros(0)
    )
    ends = [x for b in coding.bounds for x in b if math.isfinite(x)]
    for code in (-1, -9, -99, -999, -9999, -99999, 99, 999, 9999, 99999, 0):
        others = seen[seen != code]
        if not len(others) or len(others) == len(seen):
            if (
                code in ends
                and abs(code) > 90
                and code in (min(ends), max(ends))
                and abs(code) > 4 * np.median(np.abs(ends))
            ):
                return f"Une classe commence ou finit à {number(code)}, qui ressemble à un code de donnée manquante."
            continue
        spread = float(np.ptp(others)) or 1.0
        gap = float(np.abs(others - code).min()) / spread
        count = len(seen) - len(others)
        if code == 0 and (gap < 0.15 or others.min() < 0 or count < 2):
            continue
        if (
            (
                code in (-1, -9)
                and (others.min() < 0 or (gap < 0.02 and not (others != np.round(others)).any()))
            )
            or (code > 0 and gap < 1)
            or (code < -9 and gap < 0.5)
        ):
            continue
        return f"{plural(count, 'territoire')} à {number(code)}, très loin des autres valeurs\u202f: sans doute des données manquantes."
    return ""


def _silent_gaps(coding: Coding, facts: MapFacts, told: bool) -> str:
    """Des trous, un fond qui affleure ou une couleur « sans donnée » qu'on ne distingue pas."""
    palette = [int(c[1:], 16) for c in coding.palette]
    for entry in facts.entries:
        if SAYS["missing"].search(normalise(entry.text)) and entry.colour != NOTHING and not coding.continuous and any(near(entry.colour, c, 10) for c in palette):  # fmt: skip
            return f"{quote(entry.text)} a la couleur d’une classe."
    if told or coding.layer.shape != "areas" or len(palette) < 2:
        return ""
    blank = (
        int((~np.isfinite(coding.seen)).sum())
        if coding.layer.values is not None and coding.seen is not None
        else 0
    )
    if blank:
        return f"{plural(blank, 'territoire')} sans donnée, et la légende n’en dit rien."
    gaps = holes(coding.layer.loops, HOLE * float(np.median(coding.layer.sizes)))
    if gaps >= 2 or (gaps and facts.ground is not None):
        return f"{plural(gaps, 'trou')} dans la carte, et la légende n’en dit rien."
    return ""


def non_monotone_ramp(facts: MapFacts) -> Iterator[str]:
    for coding in _ordered(facts):
        if (
            coding.ramp.shape in ("uneven", "rainbow")
            and coding.ramp.turns
            and not SAYS["relief"].search(_said(coding, facts))
        ):
            yield f"La clarté change {coding.ramp.turns} fois de sens entre la plus petite et la plus grande valeur."
            return


def diverging_without_middle(facts: MapFacts) -> Iterator[str]:
    for coding in _ordered(facts):
        if coding.ramp.shape != "diverging" or facts.middle is not None:
            continue
        low, high, values = *_middle(coding), facts.values
        told = SAYS["middle"].search(facts.words)
        if low is None:
            if not told:
                yield "La palette change de teinte en son milieu, et rien ne dit à quelle valeur ni pourquoi."
            continue
        spread = _spread(coding, values)
        slack = 0.03 * spread
        if low - slack <= 0 <= high + slack:
            continue
        crosses = len(values) and values.min() < -slack and values.max() > slack
        if not crosses and (
            told
            or _written(low, high, slack, facts)
            or any(
                low - slack <= v <= high + slack and re.search(words, facts.words)
                for v, words in MIDDLES.items()
            )
        ):
            continue
        at = number(low) if high - low < 1e-9 else f"{number(low)} à {number(high)}"
        yield f"La palette change de teinte à {at}, et rien ne dit pourquoi."
        return


def _spread(coding: Coding, values: np.ndarray) -> float:
    ends = [x for b in coding.bounds for x in b if math.isfinite(x)]
    return float(np.ptp(values)) if len(values) else float(np.ptp(ends)) if ends else 1.0


def _middle(coding: Coding) -> tuple[float | None, float]:
    """Entre quelles valeurs la palette bascule : une borne, ou la classe du milieu."""
    if coding.bounds:
        bounds, spot = coding.bounds, coding.ramp.middle
        if len(bounds) != len(coding.palette):
            return None, 0.0
        if len(bounds) % 2 == 0:  # pas de classe neutre : la borne entre les deux plus pâles
            half = len(bounds) // 2
            return bounds[half][0], bounds[half][0]
        return bounds[spot]
    if coding.continuous and coding.norm is not None and coding.norm.vmin is not None:
        at = float(coding.norm.inverse(coding.ramp.middle / (len(coding.palette) - 1)))
        return at, at
    return None, 0.0


def _written(low: float, high: float, slack: float, facts: MapFacts) -> bool:
    """Un nombre écrit sur la carte, hors des classes, tombe au milieu."""
    found = [reading._value(m[0]) for m in reading._NUMBER.finditer(facts.title)]
    return any(v is not None and low - slack <= v <= high + slack for v in found)


def rainbow_colormap(facts: MapFacts) -> Iterator[str]:
    for coding in _ordered(facts):
        if coding.ramp.shape == "rainbow":
            named = f" ({coding.cmap})" if coding.cmap.removesuffix("_r") in RAINBOWS else ""
            yield f"La palette traverse toutes les teintes{named}."
            return


def colour_blind(facts: MapFacts) -> Iterator[str]:
    for coding in facts.codings:
        if (pair := confused(coding.palette, coding.ramp if coding.ordered else None)) is not None:
            yield f"Deux couleurs, {pair[0]} et {pair[1]}, se confondent ({WORDS['sight'][pair[2]]['name']})."
            return


def overlapping_breaks(facts: MapFacts) -> Iterator[str]:
    for coding in facts.codings:
        found = [(i, e) for e in coding.entries if (i := interval(e.text))]
        found.sort(key=lambda pair: (pair[0].high, pair[0].low))
        for (a, _), (b, _) in pairwise(found):
            shared = a.high > b.low or (a.high == b.low and a.right == "]" and b.left == "[")
            if shared and a.low < a.high < b.high:
                yield f"La valeur {number(b.low if math.isfinite(b.low) else a.high)} est dans deux classes de la légende."
                return


def radius_not_area(facts: MapFacts) -> Iterator[str]:
    if facts.symbols is None:
        return
    for sizes, values in _weights(facts):
        good = np.isfinite(values) & (values > 0) & (sizes > 0)
        sizes, values = sizes[good], values[good]
        if len(values) < 3 or values.max() < 1.5 * values.min() or sizes.max() < 1.2 * sizes.min():
            continue
        x, y = np.log(values), np.log(sizes)
        power, start = np.polyfit(x, y, 1)
        fits = np.std(y - power * x - start) < 0.15 * np.std(y)
        if fits and power > EXAGGERATED:
            yield f"L’aire des symboles ne suit pas la valeur, elle varie comme sa puissance {number(power, 1)}."
        if fits:
            return


def _weights(facts: MapFacts) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Des couples (aire, valeur) : de la table, de la légende des tailles, des nombres écrits sur les symboles."""
    symbols, weighed = facts.symbols, facts.weighed
    if symbols is not None and weighed is not None and weighed.values is not None:
        on = weighed.places >= 0
        yield symbols.sizes[weighed.places[on]], weighed.values[on]
    sized = [(e.size, v) for e in facts.entries if e.size > 0 and (v := _single(e.text)) is not None]
    if len({s for s, _ in sized}) > 1:
        yield np.array([s for s, _ in sized]), np.array([v for _, v in sized])


def _single(text: str) -> float | None:
    found = reading._NUMBER.findall(normalise(text))
    return reading._value(found[0]) if len(found) == 1 else None


def missing_source(facts: MapFacts) -> Iterator[str]:
    if not facts.text.source:
        yield "Aucun texte ne dit d’où viennent les données."


def missing_unit(facts: MapFacts) -> Iterator[str]:
    if not facts.unit:
        yield "Ni la légende ni le titre ne disent en quoi sont comptées les valeurs."


def missing_date(facts: MapFacts) -> Iterator[str]:
    everywhere = " ".join(
        [facts.text.source, facts.text.title, facts.text.subtitle, facts.text.note, facts.words]
    )
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
