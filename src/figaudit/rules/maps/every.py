"""Relire une carte : dix-sept règles, qui lisent des faits sans jamais toucher au dessin. Leurs mots sont dans words.toml."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
from shapely import bounds

from figaudit import rulebook
from figaudit.base.declared import FAR
from figaudit.base.findings import Finding, Report, Severity, run_rules
from figaudit.base.text import NBSP, listing, normalise, number, plural, quote
from figaudit.read.maps import Coding, MapFacts, numbers, read
from figaudit.read.marks import GRID, NOTHING, Layer, extent, inks, map_axes, near, packed
from figaudit.read.palette import RAINBOWS, confused
from figaudit.read.projections import area_ratio
from figaudit.read.table import Match, holes
from figaudit.read.words import WORDS, refusal, says

MOST, FEWEST = 7, 3
SWOLLEN, MISSHAPEN, TILTED = 1.8, 3, 1.15  # aires comparées (deux fois) ; degrés dessinés comme des mètres
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
    inked = {colour for ax in axes for colour in inks(ax)}
    reports = [_one(ax, axes, inked, gdf, column, kind) for ax in axes]
    if len(reports) == 1:
        return reports[0]
    placed = [(f, r.subject or f"carte {i}") for i, r in enumerate(reports, 1) for f in r.findings]
    found = [replace(f, where=f.where or place) for f, place in placed]
    found.sort(key=lambda f: list(Severity).index(f.severity))
    unread = tuple(dict.fromkeys(u for r in reports for u in r.unread))
    return Report(tuple(found), f"{len(reports)} cartes", unread)


def _one(ax: Any, axes: Any, inked: set[int], gdf: Any, column: str | None, kind: str | None) -> Report:
    facts, unread = read(ax, gdf, column, kind, axes, inked)
    match, codings = facts.match or facts.weighed, facts.codings[:1]
    measures = [("couleurs", "dégradé continu" if c.continuous else str(len(c.palette))) for c in codings]
    if facts.crs is not None:
        measures.append(("projection", facts.crs.name))
    if match is not None and match.column:
        measures += [("colonne lue", match.column), ("territoires sans donnée", number(match.absent.sum()))]
    subject = (ax.get_title(loc="left") or ax.get_title() or facts.text.title).replace(NBSP, " ")
    return run_rules(RULES, facts, subject, unread, measures)


def kind_of(coding: Coding, facts: MapFacts) -> tuple[str, bool]:
    """« stock », « ratio » ou « » ; et si les mots le disent au plus près (légende, colonne) ou de loin (titre)."""
    if facts.kind:
        return facts.kind, True
    classes = " ".join(e.text for e in coding.entries if e.span)
    unit = " ".join(re.findall(r"\(([^()]+)\)", facts.title))
    close = normalise(f"{coding.label} \n {unit} \n {facts.column.replace('_', ' ')} \n {classes}")
    for at, plain in ((True, close), (False, normalise(facts.title))):
        for kind in ("ratio", "stock"):
            if says(kind, plain):
                return kind, at
    return "", False


def stock_in_choropleth(facts: MapFacts) -> Iterator[Finding | str]:
    for coding in facts.shaded("areas"):
        areas, values = coding.layer.sizes, coding.values
        # Sur des carreaux égaux, un nombre vaut une densité.
        even = len(areas) > 8 and np.std(areas) < 0.02 * np.mean(areas)
        if (even and facts.kind != "stock") or not len(values) or len(coding.palette) < 2:
            continue
        kind, close = kind_of(coding, facts)
        counts = values.min() >= 0 and values.max() >= 20
        whole = values.min() >= 0 and bool((values == np.round(values)).all())
        named = quote(facts.column or coding.label or "La variable")
        if kind == "stock" and (facts.kind or whole or (close and counts)):
            yield f"{named} compte des unités, et la carte les peint en aplats."
        elif not kind and whole and values.max() >= 50:
            # De grands entiers, ou quelques géants : ce qu'un taux ou un indice n'a guère, l'argent mis à part.
            giants = values.max() >= min(10_000, max(500, 10 * np.median(values)))
            money = re.search("€|euro|[$]|usd|pounds|£", facts.words)
            grave = Severity.WARNING if giants and len(values) > 8 and not money else Severity.ADVICE
            guess = f"{named} n’a que des nombres entiers et ressemble à un comptage."
            yield Finding("stock-in-choropleth", grave, guess, "dites-le : audit_map(…, kind='ratio')")


def not_equal_area(facts: MapFacts) -> Iterator[Finding]:
    known = facts.match is not None and facts.crs is not None
    small = known and facts.limits[3] - facts.limits[1] < (10 if facts.degrees else 1e6)
    if small or not facts.shaded("areas"):
        return
    if known and facts.match:
        shapes = facts.match.gdf.geometry
        north = np.argsort(bounds(shapes.array)[:, 3])  # du sud au nord, les deux bouts compris
        ratio = area_ratio(shapes.iloc[north[np.linspace(0, len(north) - 1, 40).astype(int)]], facts.crs)
    else:
        ratio = _mercator(facts)
    if ratio > SWOLLEN:
        plain = (Severity.ADVICE, Severity.WARNING)[ratio > MISSHAPEN]
        grave = Severity.ERROR if not known or "ercator" in facts.crs.name else plain
        said = f"À surface égale au sol, un territoire est dessiné {number(ratio, 1)} fois plus grand qu’un autre."
        yield Finding("not-equal-area", grave, said)


def _mercator(facts: MapFacts) -> float:
    """Le rapport des aires en Mercator, si les coordonnées ne peuvent venir que de là."""
    west, south, east, north = facts.limits
    across, tall = max(abs(west), abs(east)), max(abs(south), abs(north))
    for radius in (6378137.0, 6378.137, 180 / math.pi, 1.0):  # mètres, kilomètres, degrés, radians
        wide = east - west > (0.3 if radius > 1e6 else math.pi) * radius  # sans mètres : la moitié du monde
        inside = across <= math.pi * radius * 1.02 and tall < 4 * radius and wide
        if inside and (tall > math.pi / 2 * radius * 1.02 or says("mercator", facts.words)):
            swell = [math.cosh(y / radius) ** 2 for y in (south, north)]
            return max(swell) / (1.0 if south < 0 < north else min(swell))
    return 1.0


def unprojected(facts: MapFacts) -> Iterator[str]:
    west, south, east, north = facts.limits
    if not (-181 <= west < east <= 181 and -91 <= south < north <= 91):
        return
    away = min(abs(south), abs(north)) > 15 and south * north > 0 and north - south < 60
    if not facts.degrees and (facts.crs is not None or not (away or says("degrees", facts.words))):
        return
    right = 1 / max(0.1, math.cos(math.radians((south + north) / 2)))
    if right > TILTED and abs(facts.stretch - 1) < 0.1:
        yield f"Longitudes et latitudes ont la même échelle\u202f; ici, un degré de latitude vaut {number(right, 1)} degré de longitude."


def too_many_classes(facts: MapFacts) -> Iterator[Finding]:
    for coding in facts.ordered:
        k = len(coding.palette)
        if not coding.continuous and k > MOST:
            sides = coding.ramp.shape == "diverging" and k <= MOST + 2
            sides |= coding.layer.shape == "field" and (k == MOST + 1 or says("relief", facts.said(coding)))
            grave = Severity.ADVICE if sides else Severity.WARNING
            yield Finding("too-many-classes", grave, f"{k} classes\u202f; sept suffisent presque toujours.")


def too_few_classes(facts: MapFacts) -> Iterator[str]:
    for coding in facts.shaded("areas", *GRID):
        k, known = len(coding.palette), np.isfinite(coding.seen)
        if coding.continuous or k >= FEWEST or 0 in coding.ends[1:-1] or (k < 2 and coding.layer.shape == "field"):  # fmt: skip
            continue
        distinct = len(np.unique(coding.seen[known])) if known.any() else len(coding.layer.boxes)
        around = normalise(" ".join([facts.title, *(e.text for e in facts.entries), *facts.text.texts]))
        many = distinct >= 8 or coding.layer.shape == "field"  # des plages découpent une surface continue
        if many and not says("threshold", around):
            count = "une grandeur continue" if distinct < 8 else f"{distinct} valeurs différentes"
            yield f"{plural(k, 'couleur')} pour {count}."


def empty_class(facts: MapFacts) -> Iterator[str]:
    for coding in facts.codings:
        if says("empty", facts.words) or coding.continuous or coding.layer.shape in GRID:
            continue
        unused = [e.text.strip() for e in coding.entries if not near(e.colour, facts.drawn)]
        if coding.scale is not None and not coding.entries and coding.ramp.shape != "diverging":
            spans = zip(coding.bounds, coding.palette, strict=True)
            empty = [span for span, c in spans if not near(int(c[1:], 16), facts.drawn)]
            unused = [f"{number(a)} à {number(b)}" for a, b in empty]
        if 0 < len(unused) < len(coding.palette):
            yield f"Aucun territoire dans {listing(map(quote, unused))}."


def hidden_missing(facts: MapFacts) -> Iterator[str]:
    others = [e.colour for e in facts.entries if not any(e in c.entries for c in facts.codings)]
    ground = [NOTHING] if facts.ground is None else [NOTHING, *facts.ground.colours.tolist()]
    told = any(c == NOTHING or near(c, ground) for c in others) or says("missing", facts.words)
    for coding in facts.codings:
        seen = (look(coding, facts, told) for look in (_table_gaps, _impostors, _silent_gaps))
        yield from [said for said in seen if said][:1]


def _table_gaps(coding: Coding, facts: MapFacts, told: bool) -> str:
    """Ce que la table sait manquant, et ce que la carte en fait."""
    match = facts.match
    if match is None or coding.layer.shape in GRID or not match.absent.any():
        return _filled(match) if match is not None else ""
    given = coding.layer.colours[match.places[match.absent & (match.places >= 0)]].tolist()
    palette = [int(c[1:], 16) for c in coding.palette]
    if coding.continuous and coding.scale is not None:
        palette = packed(coding.scale.cmap(np.linspace(0, 1, 256))).tolist()
    if painted := sum(near(c, palette) for c in given):
        return f"{plural(painted, 'territoire sans donnée est peint', 'territoires sans donnée sont peints')} comme les autres."
    return "" if told else _unsaid(match.absent.sum())


def _filled(match: Match) -> str:
    """Des zéros là où la colonne dessinée, ou ce qu'elle divise, est vide dans la table.

    Une commune sans habitant, elle, vaut bien zéro, même si son taux ne se calcule pas.
    """
    drawn = match.values if match.values is not None else np.ones(1)
    zero = drawn == 0
    told = [np.ones(len(zero)), *match.columns().values()] if zero.any() and not zero.all() else []
    for blank in [one for one in told if np.array_equal(zero, np.isnan(one))]:
        with np.errstate(all="ignore"):
            ratios = [blank[~zero] / drawn[~zero] / one[~zero] for one in told if one is not blank]
        if any(np.std(one) < 0.05 * abs(np.mean(one)) for one in ratios):
            return f"{plural(zero.sum(), 'territoire est', 'territoires sont')} à zéro, et c’est une donnée manquante dans la table."
    return ""


def _unsaid(count: int) -> str:
    return f"{plural(count, 'territoire')} sans donnée, et la légende n’en dit rien."


def _impostors(coding: Coding, facts: MapFacts, told: bool) -> str:
    """Des nombres qui n'en sont pas : un code isolé, ou des zéros loin de toutes les autres valeurs."""
    values, ends = coding.seen[np.isfinite(coding.seen)], coding.ends.tolist()
    far = max(90, 4 * float(np.median(np.abs(ends)))) if ends else math.inf
    for code in WORDS["usual"]["codes"] if coding.ordered else ():
        if abs(code) > far and code in (min(ends), max(ends)):
            return f"Une classe commence ou finit à {number(code)}, comme un code de donnée manquante."
        others = values[values != code]
        count = len(values) - len(others)
        if not count or len(np.unique(others)) < 4 or (code == 0 and told):
            continue
        gap = float(np.abs(others - code).min()) / (float(np.ptp(others)) or 1.0)
        usual = float(np.median(np.diff(np.unique(others)))) / float(np.ptp(others))
        fractions = bool((others != np.round(others)).any())
        alone = {
            0: gap > max(0.15, 3 * usual) and others.min() > 0 and count > 1,
            -1: others.min() >= 0 and (gap > 0.02 or fractions),
            -9: others.min() >= 0 and (gap > 0.02 or fractions),
        }.get(code, gap > (1 if code > 0 else 0.5))
        if alone:
            return f"{plural(count, 'territoire')} à {number(code)}, loin de toute autre valeur\u202f: sans doute des données manquantes."
    return ""


def _silent_gaps(coding: Coding, facts: MapFacts, told: bool) -> str:
    """Un « sans donnée » de la couleur d'une classe, des NaN, des vides dont la légende ne dit rien."""
    palette = [int(c[1:], 16) for c in coding.palette]
    for entry in facts.entries:
        if entry.missing and not coding.continuous and near(entry.colour, palette, 10):
            return f"{quote(entry.text)} a la couleur d’une classe."
    if told or coding.layer.shape != "areas" or len(palette) < 2:
        return ""
    scaled = coding.scale is not None and coding.layer.scale is not None
    if scaled and (blank := np.isnan(coding.layer.values).sum()):
        return _unsaid(blank)
    gaps = 0 if says("void", facts.words) else holes(coding.layer, HOLE)
    # Un seul trou, quand rien ne manque à la table, ni fond dessous (une barre d'échelle n'en est pas un) : une enclave, peut-être.
    bare = facts.ground is None or all(max(e - w, n - s) > 6 * min(e - w, n - s) for w, s, e, n in facts.ground.boxes)  # fmt: skip
    lone = bare and (facts.match is None or not _shortened(facts.match, facts))
    return f"{plural(gaps, 'trou')} dans la carte, et la légende n’en dit rien." if gaps > lone else ""


def _shortened(match: Match, facts: MapFacts) -> bool:
    """Des lignes de la table ne sont pas dessinées, ou en ont été ôtées : quelques numéros sautent (et le pays est petit : ni Caspienne ni Lesotho)."""
    index, wide = match.gdf.index, facts.limits[2] - facts.limits[0]
    numbered = index.inferred_type == "integer" and wide < (30 if facts.degrees else FAR)
    return bool((match.places < 0).any()) or (numbered and 1 < index.max() + 1 - len(index) < len(index) / 5)


def non_monotone_ramp(facts: MapFacts) -> Iterator[str]:
    for coding in facts.ordered:
        ramp = coding.ramp
        if ramp.shape == "uneven" and not says("relief", facts.said(coding)):
            yield f"La clarté change {ramp.turns} fois de sens entre la plus petite et la plus grande valeur."


def diverging_without_middle(facts: MapFacts) -> Iterator[str]:
    for coding in facts.ordered:
        if coding.ramp.shape != "diverging" or facts.middle is not None:
            continue
        told, middle, values = says("middle", facts.unsourced), _middle(coding), coding.values
        if middle is None:
            if not told:
                yield "La palette change de teinte en son milieu, et rien ne dit à quelle valeur ni pourquoi."
            continue
        slack = 0.03 * float(np.ptp(values)) if len(values) else 0.0
        low, high = middle[0] - slack, middle[1] + slack
        crosses = len(values) and values.min() < -slack and values.max() > slack
        title = re.sub(r"\b(?:1[89]|20)\d\d\b", "", facts.title)  # l'année des données n'est pas un milieu
        written = any(low <= value <= high for value, *_ in numbers(title))
        usual = any(low <= v <= high and re.search(w, facts.words) for v, w in WORDS["usual"]["middles"])
        if not (low <= 0 <= high or (not crosses and (told or written or usual))):
            at = listing(dict.fromkeys(map(number, middle)), "à")
            yield f"La palette change de teinte à {at}, et rien ne dit pourquoi."


def _middle(coding: Coding) -> tuple[float, float] | None:
    """Entre quelles valeurs la palette bascule : une borne, ou la classe du milieu."""
    k, scale = len(coding.palette), coding.scale
    if coding.bounds and len(coding.bounds) == k:
        spot = coding.bounds[coding.ramp.middle if k % 2 else k // 2]
        return spot if k % 2 else (spot[0], spot[0])  # pair : la borne entre les deux plus pâles
    if coding.continuous and scale is not None and scale.norm.vmin is not None:
        at = float(scale.norm.inverse(coding.ramp.middle / (k - 1)))
        return at, at
    return None


def rainbow_colormap(facts: MapFacts) -> Iterator[str]:
    for coding in facts.ordered:
        if coding.ramp.shape == "rainbow":
            named = f" ({coding.cmap})" if coding.cmap.removesuffix("_r") in RAINBOWS else ""
            yield f"La palette traverse toutes les teintes{named}."


def colour_blind(facts: MapFacts) -> Iterator[str]:
    for coding in (c for c in facts.codings if not c.ordered or c in facts.ordered):
        if (pair := confused(coding.palette, coding.ramp if coding.ordered else None)) is not None:
            yield f"Deux couleurs, {pair[0]} et {pair[1]}, se confondent ({WORDS['sight'][pair[2]]['name']})."


def overlapping_breaks(facts: MapFacts) -> Iterator[str]:
    for coding in facts.codings:
        spans = sorted((e.span for e in coding.entries if e.span), key=lambda s: (s.high, s.low))
        for a, b in pairwise(spans):
            shared = a.high > b.low or (a.high == b.low and a.right == "]" and b.left == "[")
            if shared and a.low < a.high < b.high and b.low > -math.inf:  # sinon, des isochrones
                yield f"La valeur {number(max(b.low, a.low))} est dans deux classes de la légende."
                break


def radius_not_area(facts: MapFacts) -> Iterator[str]:
    for sizes, values in _weights(facts):
        good = np.isfinite(values) & (values > 0) & (sizes > 0)
        x, y = np.log(values[good]), np.log(sizes[good])
        if len(x) < 2 or np.ptp(x) < math.log(1.5) or np.ptp(y) < math.log(1.2):
            continue
        power, stray = _power(x, y)
        if stray < 0.15 * np.std(y):
            if power > EXAGGERATED and (len(x) > 2 or abs(power - 2) < 0.05):
                yield f"L’aire des symboles ne suit pas la valeur, elle varie comme sa puissance {number(power, 1)}."
            return


def _power(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """La pente médiane, que quelques symboles mal appariés ne déplacent pas, et l'écart des trois quarts les plus proches."""
    some = np.argsort(x)[np.unique(np.linspace(0, len(x) - 1, 60).astype(int))]
    dx, dy = (v[some][:, None] - v[some] for v in (x, y))
    slope = float(np.median(dy[dx > 0.1] / dx[dx > 0.1]))
    return slope, float(np.quantile(np.abs(y - slope * x - np.median(y - slope * x)), 0.75))


def _weights(facts: MapFacts) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Des couples (aire, valeur) : de la table, de la légende des tailles, des nombres écrits près des symboles."""
    symbols, weighed = facts.symbols, facts.weighed
    if symbols is not None and weighed is not None and weighed.values is not None:
        on = weighed.places >= 0
        yield symbols.sizes[weighed.places[on]], weighed.values[on]
    keys = [(e.size, numbers(normalise(e.text))) for e in facts.entries if e.size > 0]
    pairs = [(size, found[0][0]) for size, found in keys if len(found) == 1]
    if symbols is not None and len({size for size, _ in pairs}) > 1:
        yield np.array([s for s, _ in pairs]), np.array([v for _, v in pairs])
    if symbols is not None and (beside := _beside(symbols, facts.labelled)):
        yield symbols.sizes[beside], np.array([v for _, v in facts.labelled])
    if symbols is not None and len(facts.labelled) > 3:
        centres = (symbols.boxes[:, :2] + symbols.boxes[:, 2:]) / 2
        spots = [int(np.argmin(((centres - spot) ** 2).sum(axis=1))) for spot, _ in facts.labelled]
        if len(spots) == len(centres):  # écrits dans l'ordre où les symboles ont été posés
            spots = list(range(len(spots)))
        if len(set(spots)) == len(spots):
            yield symbols.sizes[spots], np.array([v for _, v in facts.labelled])


def _beside(symbols: Layer, labelled: list[tuple[tuple[float, float], float]]) -> list[int]:
    """La clé des tailles, dessinée parmi les symboles : le disque que chaque nombre suit, à sa hauteur ou à son sommet."""
    west, south, east, north = symbols.boxes.T
    tall, best = np.maximum(north - south, 1e-12), (0.15, list[int]())
    for level in (north, (south + north) / 2) if (north > south).all() and labelled else ():
        costs = [np.where(x > (west + east) / 2, np.abs(level - y) / tall + np.maximum(x - east, 0) / extent(symbols.boxes), 9) for (x, y), _ in labelled]  # fmt: skip
        found = [int(c.argmin()) for c in costs]
        off = max(abs(level[i] - y) / tall[i] for i, ((_, y), _) in zip(found, labelled, strict=True))
        if off < best[0] and len(set(found)) == len(found) > 1:
            best = (off, found)
    return best[1]


def missing_source(facts: MapFacts) -> Iterator[str]:
    yield from [] if facts.text.source else ["Aucun texte ne dit d’où viennent les données."]


def missing_unit(facts: MapFacts) -> Iterator[str]:
    """À qui dessine de dire l'unité : des nombres sans elle sont reprochés, sauf un compte nommé, une année, des rangs nommés."""
    keyed = [c for c in facts.ordered if c.keyed and (c.bounds or c.continuous)]
    entries, texts = ([normalise(t) for t in some] for some in ([e.text for e in facts.entries], facts.text.texts))  # fmt: skip
    sizes = [n for e in facts.entries if e.size > 0 for n, *_ in numbers(e.text)] or [n for _, n in facts.labelled]  # fmt: skip
    values = np.concatenate([*(c.values for c in keyed), sizes if facts.symbols else []])
    years = len(values) and 1700 <= values.min() <= values.max() <= 2100
    name, title = normalise(" ".join(c.label for c in keyed) or facts.unit), normalise(facts.title)
    told = says("units", facts.unsourced) or any(says("counted", t) for t in (*entries, *(t for t in texts if says("key", t))))  # fmt: skip
    # Un pluriel nomme ce que l'on compte ; le titre ne le fait que de nombres entiers, sous une légende qui n'en dit rien.
    mute = (says("generic", name) or name in title) and bool((values == np.round(values)).all())
    counted = _counted(name) or (mute and (_counted(title) or any(says("stock", t) for t in texts)))
    named = name if _counted(name) and not says("generic", name) else title
    fine = told or years or (counted and not says("measured", named)) or says("dates", f"{name} {title}")
    if (keyed or len(values) > 1) and not fine:
        yield "Ni la légende ni le titre ne disent en quoi sont comptées les valeurs."


def _counted(words: str) -> bool:
    """Le nom de ce que l'on compte : connu, ou au pluriel avant toute préposition (« étudiants inscrits », « dairy cows »)."""
    heads = [re.split(WORDS["usual"]["prepositions"], part.strip())[0] for part in re.split("[:,.;?!]", words)]  # fmt: skip
    return any(says("stock", head) or says("plural", head) for head in heads)


def missing_date(facts: MapFacts) -> Iterator[str]:
    words = f"{facts.text.source} {facts.words}"
    # Les bornes des classes ne datent rien, si ce ne sont pas toutes des années.
    classes = {normalise(e.text): e.span for e in facts.entries if e.span}
    ends = [x for span in classes.values() for x in span[1:3] if math.isfinite(x)]
    for entry in classes if not all(1700 <= x <= 2100 for x in ends) else ():
        words = words.replace(entry, "")
    yield from [] if facts.text.date or says("year", words) else ["Aucune année n’est écrite sur la carte."]


def missing_scale(facts: MapFacts) -> Iterator[str]:
    near_enough = facts.limits[2] - facts.limits[0] < (30 if facts.degrees else FAR)
    yield from ["La carte n’a pas de barre d’échelle."] if near_enough and not facts.scale else []


# rules/maps/ dit les règles ; la fonction du même nom les vérifie.
RULES = [page.rule(globals()[id.replace("-", "_")]) for id, page in rulebook.pages("maps").items()]
