"""Les formes et leurs nombres : camemberts, relief, tailles qui contredisent ce qui est écrit, classes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product

import numpy as np

from datakit.charts.facts import Array, Bars, ChartFacts, Panel, Wedge, Words
from datakit.charts.order import as_range, as_time
from datakit.charts.rules.base import ERROR, WARNING, Said, rule
from datakit.text import listing, normalise, number, parse_number, quote

_MOST_WEDGES = 6
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*\\?%")
_VALUE = re.compile(
    r"^[~≈]?\s*[$€£]?\s*(-?\d[\d\s\u202f\u00a0.,]*)\s*(%|[kKMG]€?|€|\$|[^\W\d_]{1,12}\.?(?:\s(?:€|d'euros|d’euros))?)?$"
)
_UNITS = {"k": 1e3} | dict.fromkeys(("m", "million", "millions"), 1e6)
_UNITS |= dict.fromkeys(("g", "md", "mds", "milliards"), 1e9)
_FACTORS = (1.0, 100.0, 0.01, 1e3, 1e-3, 1e6, 1e-6)
_AGES = r"\bans\b|\bage|years"
_LEVEL = r"(tres |very )?(faible|moyen|fort|eleve|bas|haut|petit|grand|low|medium|high|small|large)"


def rings(panel: Panel) -> list[list[Wedge]]:
    """Les parts, anneau par anneau (même rayon), d'au moins deux parts."""
    found: dict[float, list[Wedge]] = {}
    for wedge in panel.wedges:
        ring = found.setdefault(wedge.radius, [])
        if not any((w.start, w.share) == (wedge.start, wedge.share) for w in ring):
            ring.append(wedge)
    return [ring for ring in found.values() if len(ring) > 1]


def _percents(ring: list[Wedge], legend: tuple[str, ...]) -> list[float]:
    """Le pourcentage écrit sur chaque part (ou dans la légende) ; rien si l'une n'en a pas."""
    entries = [*legend, *[""] * len(ring)]
    texts = [" ; ".join([*w.written, w.label, entry]) for w, entry in zip(ring, entries, strict=False)]
    found = [m[1] for text in texts if (m := _PERCENT.search(text))]
    return [parse_number(f).value for f in found] if len(found) == len(ring) else []


@rule(WARNING, all_axes=True)
def pie_misuse(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Camembert mal employé.

    L’œil compare mal des angles : un camembert ne montre bien que deux ou trois parts d’un même tout.
    Essayez : ax.barh(noms, parts)
    """
    for ring in rings(panel):
        written = _percents(ring, panel.legend)
        if written and abs(sum(written) - 100) > max(1.5, 0.5 * len(written)):
            total = number(sum(written))
            yield ERROR, f"Les pourcentages écrits font {total} % : ce ne sont pas les parts d’un tout."
        shares = np.array([w.share for w in ring])
        if len(ring) > _MOST_WEDGES:
            yield f"{len(ring)} parts : on ne sait plus les comparer ni les nommer."
        elif len(ring) >= 4 and 0.002 < float(np.ptp(shares)) < 0.05 and shares.sum() > 0.95:
            yield "Les parts se valent presque : l’œil ne voit pas laquelle est la plus grande."
        names = [w.label for w in ring if w.label]
        time = as_time(names) if len(names) == len(ring) > 3 else None
        if time and time.grain != "weekday":
            yield "Des périodes ne sont pas les parts d’un tout : une courbe montrerait l’évolution."
    if _compared(panel, facts):
        yield "Comparer des camemberts entre eux est presque impossible : mettez leurs parts en barres côte à côte."


def _compared(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si un camembert qui précède a les mêmes parts, d'autres tailles."""
    names, sizes = {w.label for w in panel.wedges if w.label}, [w.share for w in panel.wedges]
    return len(names) > 2 and any(
        names == {w.label for w in other.wedges if w.label} and sizes != [w.share for w in other.wedges]
        for other in facts.panels[: panel.index]
    )


@rule(ERROR, all_axes=True)
def three_d(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Relief trompeur.

    La perspective grossit ce qui est devant et cache ce qui est derrière : on ne lit plus les valeurs.
    Essayez : ax.bar(noms, valeurs)  # sans projection='3d'
    """
    if panel.projection == "3d":
        if len(panel.solids) > 1:
            base, top = panel.solids.T
            if np.ptp(base) <= 0.01 * (top - base).max() and np.ptp(top - base) > 0:
                yield f"{base.size} barres en trois dimensions : leur hauteur dépend du point de vue."
        return
    if panel.aspect not in (1.0, "equal") and len(panel.wedges) > 1:
        yield "Le camembert est écrasé comme s’il était incliné : ses angles ne sont plus ses parts."
    layers = Counter((round(w.start, 3), round(w.share, 6), round(w.radius, 6)) for w in panel.wedges)
    if max(layers.values(), default=0) >= 3 and len({w.centre for w in panel.wedges}) >= 3:
        yield "Un camembert en épaisseur : la tranche du bord s’ajoute aux parts de devant."
    if _false_sides(panel) >= 2:
        yield "Des faces dessinées sur les côtés des barres leur donnent un faux relief."


def _false_sides(panel: Panel) -> int:
    """Combien de quadrilatères s'appuient sur le bord d'une barre (faux relief)."""
    corners = set()
    for bars in (b for b in panel.bars if panel.polygons and b.at.size <= 200):
        for side, end in product((bars.at - bars.width / 2, bars.at + bars.width / 2), (bars.foot, bars.tip)):
            spots = np.column_stack((side, end) if bars.vertical else (end, side))
            corners |= set(map(tuple, np.round(spots, 6).tolist()))
    quads = [p[:-1] if np.array_equal(p[0], p[-1]) else p for p in panel.polygons if len(p)]
    shared = [sum(tuple(xy) in corners for xy in np.round(q, 6).tolist()) for q in quads if len(q) == 4]
    return shared.count(2)


@rule(ERROR, all_axes=True)
def misrepresentation(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Tailles qui contredisent les nombres écrits.

    On retient la taille plus que le nombre : si elles se contredisent, c’est le dessin qu’on croit.
    Essayez : ax.bar_label(barres)  # le nombre vient de la barre elle-même
    """
    for axis, _, bars in panel.directions():
        if axis.kind != "date":
            yield from _bars_against_words(panel, bars)
    for ring in rings(panel):
        drawn = np.array([100 * w.share for w in ring])
        written = np.array(_percents(ring, panel.legend) or drawn)
        i = int(np.abs(written - drawn).argmax())
        if abs(written[i] - drawn[i]) > 2:
            yield f"Une part porte « {number(written[i])} % » mais occupe {number(drawn[i])} % du disque."
    yield from _bubbles(panel)
    yield from _lines_against_words(panel)
    yield from _against_data(panel, facts)


def _written_value(text: str) -> tuple[float, float] | None:
    """Le nombre qu'écrit une étiquette, et sa précision (la moitié de son dernier chiffre)."""
    found = _VALUE.match(text.replace("−", "-").replace("\\%", "%").strip())
    if not found:
        return None
    digits = found[1].strip()
    try:
        value = parse_number(digits).value
    except ValueError:
        return None
    decimals = re.search(r"[.,](\d{1,2})$", digits)
    last = -len(decimals[1]) if decimals else len(digits) - len(digits.rstrip("0")) if value else 0
    unit = _UNITS.get(normalise(found[2] or "").split(" ")[0].rstrip("€."), 1.0)
    return value * unit, 0.5 * 10.0**last * unit


def _near(bars: Bars, word: Words) -> np.ndarray:
    """Les barres sous un texte : celles dont la largeur contient son ancrage."""
    along, up = (word.x, word.y) if bars.vertical else (word.y, word.x)
    inside = np.abs(bars.at - along) <= bars.width / 2 + 1e-9
    return np.flatnonzero(inside & np.isfinite(along) & np.isfinite(up))


def _bars_against_words(panel: Panel, bars: list[Bars]) -> Iterator[Said]:
    """Chaque nombre écrit près d'une barre doit lui être proportionnel, avec le même facteur partout."""
    if sum(b.at.size for b in bars) > 300:
        return
    pairs = []
    for word in panel.words:
        if word.role != "text" or re.match(r"[+(n]", word.text) or not (value := _written_value(word.text)):
            continue
        near = [(b.length[i], b.tip[i]) for b in bars for i in _near(b, word)]
        if near:
            sizes = [*np.ravel(near), sum(abs(length) for length, _ in near)]
            pairs.append((value, np.abs(sizes), word.text))
    if len(pairs) > 1:
        yield from _mismatched(pairs)


def _mismatched(pairs: list[tuple[tuple[float, float], Array, str]]) -> Iterator[Said]:
    def fits(factor: float) -> list[bool]:
        return [
            bool((np.abs(abs(v) - factor * sizes) <= half + 0.05 * abs(v) + 1e-12).any())
            for (v, half), sizes, _ in pairs
        ]

    ratios = {abs(v) / s for (v, _), sizes, _ in pairs for s in sizes[:4] if s > 0 and v}
    best = max([*_FACTORS, *sorted(ratios)[:60]], key=lambda f: (sum(fits(f)), f == 1.0))
    good = fits(best)
    if all(good) or (len(pairs) > 2 and sum(good) == 1 and _another_measure(pairs)):
        return
    (value, _), sizes, text = pairs[good.index(False)]
    drawn = float(sizes[np.abs(best * sizes - abs(value)).argmin()]) * best
    yield f"La barre marquée {quote(text)} est dessinée comme si elle valait {number(drawn)}."


def _another_measure(pairs: list[tuple[tuple[float, float], Array, str]]) -> bool:
    """Vrai si les nombres parlent visiblement d'autre chose que des longueurs (effectifs sur des moyennes)."""
    values = np.array([abs(v) for (v, _), _, _ in pairs])
    sizes = np.array([s[0] for _, s, _ in pairs])
    return bool(np.median(values) > 20 * np.median(sizes) and np.ptp(sizes) < 0.5 * sizes.max())


def _bubbles(panel: Panel) -> Iterator[Said]:
    """Disques : c'est leur aire, et non leur rayon, qui doit suivre le nombre écrit."""
    spots = [(x, y, np.pi * r * r) for x, y, r in panel.circles]
    for cloud in panel.points:
        if 3 <= cloud.size.size == cloud.x.size <= 300:
            spots += zip(cloud.x, cloud.y, cloud.size, strict=True)
    anchored = [w for w in panel.words if np.isfinite(w.x)] if len(spots) >= 3 else []
    words = [(w, v[0]) for w in anchored if (v := _written_value(w.text)) and v[0] > 0]
    if len(words) < 3:
        return
    *places, areas = np.array(spots, float).T
    spread = [max(np.ptp(place), 1e-9) for place in places]
    sizes, values = [], []
    for word, value in words:
        gap = np.hypot((places[0] - word.x) / spread[0], (places[1] - word.y) / spread[1])
        if gap.min() < 0.05:
            sizes.append(areas[gap.argmin()])
            values.append(value)
    if len(values) >= 3 and np.ptp(np.log(values)) > 0.3:
        slope, at = np.polyfit(np.log(values), np.log(sizes), 1)
        fitted = slope * np.log(values) + at
        if slope > 1.5 and np.abs(fitted - np.log(sizes)).max() < 0.4:
            yield "Le rayon des disques suit les nombres écrits : leur aire, elle, en suit le carré."


def _lines_against_words(panel: Panel) -> Iterator[Said]:
    """Un nombre posé exactement sur un point d'une courbe doit être son ordonnée."""
    wrong: list[tuple[str, float]] = []
    right = 0
    for line in panel.lines[:20] if not panel.bars else ():
        for word in panel.words if 2 <= line.x.size <= 500 else ():
            spot = np.flatnonzero(np.isclose(line.x, word.x) & np.isclose(line.y, word.y))
            value = _written_value(word.text) if spot.size and not word.text.startswith("+") else None
            if value is None:
                continue
            y, said, slack = float(line.y[spot[0]]), abs(value[0]), value[1] + 0.02 * abs(value[0])
            if any(abs(said - abs(y) * f) <= slack for f in (1, 100, 1e3, 1e6, 1e-3)):
                right += 1
            else:
                wrong.append((word.text, y))
    if wrong and right + len(wrong) >= 3 and right >= len(wrong):
        yield f"Le point marqué {quote(wrong[0][0])} est dessiné à {number(wrong[0][1])}."


def _against_data(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Avec `data=` : les barres doivent retrouver une colonne du tableau, nom par nom."""
    table = facts.data
    if len(panel.bars) != 1 or not hasattr(table, "select_dtypes"):
        return
    bars = panel.bars[0]
    names = panel.seat(bars).names_at(bars.at)
    words = [table[c] for c in table.columns if table[c].dtype.kind not in "fi"]
    for key in (column.astype(str) for column in (table.index, *words)):
        if not names or not set(names) <= set(key) or len(set(names)) != len(names):
            continue
        rows = table.select_dtypes("number").groupby(key.to_numpy())
        tables = (rows.sum(), rows.mean(), rows.size().to_frame())
        columns = [column for t in tables for column in t.loc[names].to_numpy(float).T]
        if not any(np.allclose(column, bars.tip, rtol=0.01) for column in columns):
            yield WARNING, "Aucune colonne du tableau ne donne la hauteur de ces barres."
        return


@rule(WARNING, all_axes=True)
def discretised_continuous(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Quantité découpée en trop peu de classes.

    Deux ou trois classes effacent les différences à l’intérieur de chacune et en inventent à leur frontière.
    Essayez : ax.hist(valeurs, bins=20)
    """
    for shades in panel.shades:
        classes = len(shades.bounds) - 1 if shades.bounds else shades.colours if shades.colours <= 3 else 0
        crushed = shades.bounds and classes <= 5 and shades.largest_class > 0.75
        if shades.distinct > 20 and classes > 1 and (classes <= 3 or crushed):
            yield f"Les couleurs réduisent {shades.distinct} valeurs différentes à {classes} classes."
    for bars in panel.bars:
        enough = float(np.abs(bars.length).sum()) >= 30
        if bars.kind in ("hist", "stairs") and 2 <= bars.at.size <= 3 and enough:
            edges = np.ptp([bars.at - bars.width / 2, bars.at + bars.width / 2])
            if edges > 2 and not panel.seat(bars).names_at(bars.at):
                yield f"L’histogramme n’a que {bars.at.size} classes : la forme de la distribution disparaît."
    yield from _named_classes(panel, facts)


def _named_classes(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Deux ou trois tranches écrites sous des barres ou en légende (« moins de 50 », « 50 et plus »)."""
    groups = [panel.seat(bars).names_at(np.unique(bars.at)) for bars in panel.bars[:1]]
    for names in (n for n in (list(panel.legend), *groups) if 2 <= len(n) <= 3):
        level = all(re.match(_LEVEL, normalise(n)) for n in names)
        cut = all(as_range(re.sub(r"^[^<>≤≥\d(\[]*[(:]\s*", "", n)) or as_range(n) for n in names)
        ages = re.search(_AGES, f"{normalise(' '.join(names))} {facts.context(panel)}")
        kind = "niveaux" if level and facts.says("quantity", panel) else "classes" if cut else ""
        if kind == "niveaux" or (kind and not (ages and len(names) == 3)):
            said = f"Une quantité continue est réduite à {len(names)} {kind}"
            yield f"{said} : {listing(map(quote, names))}."
            return
