"""Les nombres écrits sur le dessin, comparés à ce qui est dessiné."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from datakit.charts.facts_model import Bars, ChartFacts, Panel, Words
from datakit.charts.measure import bars_by_direction
from datakit.charts.order import as_range
from datakit.charts.rules.base import WARNING, Said, context, labelled, listing, number, quote, rule
from datakit.charts.rules.pies import percents, rings
from datakit.text import normalise, parse_number

_VALUE = re.compile(
    r"^[~≈]?\s*[$€£]?\s*(-?\d[\d\s\u202f\u00a0.,]*)\s*(%|[kKMG]€?|€|\$|[^\W\d_]{1,12}\.?(?:\s(?:€|d'euros|d’euros))?)?$"
)
_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "g": 1e9,
    "md": 1e9,
    "mds": 1e9,
    "million": 1e6,
    "millions": 1e6,
    "milliards": 1e9,
}

_CONTINUOUS = (
    r"revenu|salaire|temperature|\btaille\b|poids|prix|income|price|weight|height|distance|duree|surface"
)
_LEVEL = r"(tres |very )?(faible|moyen|fort|eleve|bas|haut|petit|grand|low|medium|high|small|large)"


def written_value(text: str) -> tuple[float, float] | None:
    """Le nombre qu'écrit une étiquette, et sa précision (la moitié de son dernier chiffre)."""
    found = _VALUE.match(text.replace("−", "-").replace("\\%", "%").strip())
    if not found:
        return None
    try:
        value = parse_number(found[1].strip()).value
    except ValueError:
        return None
    decimals = re.search(r"[.,](\d{1,2})$", found[1].strip())
    digits = len(decimals[1]) if decimals else 0
    unit = _SCALES.get(normalise(found[2] or "").split(" ")[0].rstrip("€."), 1.0)
    trailing = len(found[1].strip()) - len(found[1].strip().rstrip("0")) if not decimals and value else 0
    return value * unit, 0.5 * 10.0 ** (trailing - digits) * unit


@rule(
    "misrepresentation",
    "Tailles qui contredisent les nombres écrits",
    why="On retient la taille plus que le nombre : si elles se contredisent, c’est le dessin qu’on croit.",
    fix="ax.bar_label(barres)  # le nombre vient de la barre elle-même",
    all_axes=True,
)
def misrepresentation(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for axis, bars in bars_by_direction(panel):
        if axis.kind != "date":
            yield from _bars_against_words(panel, bars)
    for ring in rings(panel):
        written = percents(ring, panel.legend)
        drawn = [100 * w.share for w in ring]
        gaps = [abs(a - b) for a, b in zip(written or drawn, drawn, strict=True)]
        if max(gaps) > 2:
            i = int(np.argmax(gaps))
            yield f"Une part porte « {number((written or drawn)[i])} % » mais occupe {number(drawn[i])} % du disque."
    yield from _bubbles(panel)
    yield from _lines_against_words(panel)
    yield from _against_data(panel, facts)


def _near(bars: Bars, word: Words) -> np.ndarray:
    """Les barres sous un texte : celles dont la largeur contient son ancrage."""
    along, up = (word.x, word.y) if bars.vertical else (word.y, word.x)
    inside = np.abs(bars.at - along) <= bars.width / 2 + 1e-9
    return np.flatnonzero(inside) if np.isfinite(along) and np.isfinite(up) else np.empty(0, int)


def _bars_against_words(panel: Panel, bars: list[Bars]) -> Iterator[Said]:
    """Chaque nombre écrit près d'une barre doit lui être proportionnel, avec le même facteur partout."""
    if sum(b.at.size for b in bars) > 300:
        return
    pairs = []
    for word in panel.words:
        value = (
            written_value(word.text) if word.role == "text" and not re.match(r"[+(n]", word.text) else None
        )
        if value is None:
            continue
        options = [c for b in bars for i in _near(b, word) for c in (b.length[i], b.tip[i])]
        column = [abs(b.length[i]) for b in bars for i in _near(b, word)]
        if options:
            pairs.append((value, np.abs([*options, sum(column)]), word.text))
    if len(pairs) < 2:
        return
    yield from _mismatched(pairs)


def _mismatched(pairs: list[tuple[tuple[float, float], np.ndarray, str]]) -> Iterator[Said]:
    def fits(factor: float) -> list[bool]:
        return [
            bool((np.abs(abs(v) - factor * sizes) <= half + 0.05 * abs(v) + 1e-12).any())
            for (v, half), sizes, _ in pairs
        ]

    ratios = {abs(v) / s for (v, _), sizes, _ in pairs for s in sizes[:4] if s > 0 and v}
    factors = [1.0, 100.0, 0.01, 1e3, 1e-3, 1e6, 1e-6, *sorted(ratios)[:60]]
    best = max(factors, key=lambda f: (sum(fits(f)), f == 1.0))
    good = fits(best)
    if all(good) or (len(pairs) > 2 and sum(good) == 1 and _another_measure(pairs)):
        return
    wrong = [p for p, ok in zip(pairs, good, strict=True) if not ok]
    (value, _), sizes, text = wrong[0]
    drawn = float(sizes[np.abs(best * sizes - abs(value)).argmin()]) * best
    yield f"La barre marquée {quote(text)} est dessinée comme si elle valait {number(drawn)}."


def _another_measure(pairs: list[tuple[tuple[float, float], np.ndarray, str]]) -> bool:
    """Vrai si les nombres parlent visiblement d'autre chose que des longueurs (effectifs sur des moyennes)."""
    values = np.array([abs(v) for (v, _), _, _ in pairs])
    sizes = np.array([s[0] for _, s, _ in pairs])
    return bool(np.median(values) > 20 * np.median(sizes) and np.ptp(sizes) < 0.5 * sizes.max())


def _bubbles(panel: Panel) -> Iterator[Said]:
    """Disques : c'est leur aire, et non leur rayon, qui doit suivre le nombre écrit."""
    spots = [(x, y, np.pi * r * r) for x, y, r in panel.circles]
    for cloud in panel.points:
        if 3 <= cloud.size.size == cloud.x.size <= 300:
            spots += list(zip(cloud.x, cloud.y, cloud.size, strict=True))
    words = [(w, v[0]) for w in panel.words if np.isfinite(w.x) and (v := written_value(w.text)) and v[0] > 0]
    if len(spots) < 3 or len(words) < 3:
        return
    places = np.array(spots, float)
    spread = np.maximum(np.ptp(places[:, :2], axis=0), 1e-9)
    sizes, values = [], []
    for word, value in words:
        gap = np.hypot(*((places[:, :2] - (word.x, word.y)) / spread).T)
        if gap.min() < 0.05:
            sizes.append(places[gap.argmin(), 2])
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
    for line in panel.lines[:20]:
        if not 2 <= line.x.size <= 500 or panel.bars:
            continue
        for word in panel.words:
            spot = np.flatnonzero(np.isclose(line.x, word.x) & np.isclose(line.y, word.y))
            value = written_value(word.text) if spot.size and not word.text.startswith("+") else None
            if value is not None:
                y = float(line.y[spot[0]])
                close = any(
                    abs(abs(value[0]) - abs(y) * f) <= value[1] + 0.02 * abs(value[0])
                    for f in (1, 100, 1e3, 1e6, 1e-3)
                )
                right, wrong = right + close, wrong if close else [*wrong, (word.text, y)]
    if wrong and right + len(wrong) >= 3 and right >= len(wrong):
        yield f"Le point marqué {quote(wrong[0][0])} est dessiné à {number(wrong[0][1])}."


def _against_data(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Avec `data=` : les barres doivent retrouver une colonne du tableau, nom par nom."""
    table = facts.data
    if table is None or len(panel.bars) != 1 or not hasattr(table, "select_dtypes"):
        return
    bars = panel.bars[0]
    names = labelled(panel.x if bars.vertical else panel.y, bars.at)
    keys = [
        table.index.astype(str),
        *(table[c].astype(str) for c in table.columns if table[c].dtype.kind not in "fi"),
    ]
    for key in keys:
        if not names or not set(names) <= set(key) or len(set(names)) != len(names):
            continue
        rows = table.select_dtypes("number").groupby(key.to_numpy())
        tables = (rows.sum(), rows.mean(), rows.size().to_frame())
        columns = [column for t in tables for column in t.loc[names].to_numpy(float).T]
        if not any(np.allclose(column, bars.tip, rtol=0.01) for column in columns):
            yield WARNING, "Aucune colonne du tableau ne donne la hauteur de ces barres."
        return


@rule(
    "discretised-continuous",
    "Quantité découpée en trop peu de classes",
    why="Deux ou trois classes effacent les différences à l’intérieur de chacune et en inventent à leur frontière.",
    fix="ax.hist(valeurs, bins=20)",
    severity=WARNING,
    all_axes=True,
)
def discretised_continuous(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    for shades in panel.shades:
        classes = len(shades.bounds) - 1 if shades.bounds else shades.colours if shades.colours <= 3 else 0
        crushed = shades.bounds and classes <= 5 and shades.largest_class > 0.75
        if shades.distinct > 20 and classes > 1 and (classes <= 3 or crushed):
            yield f"Les couleurs réduisent {shades.distinct} valeurs différentes à {classes} classes."
    for bars in panel.bars:
        total = float(np.abs(bars.length).sum())
        if bars.kind in ("hist", "stairs") and 2 <= bars.at.size <= 3 and total >= 30:
            edges = np.ptp(np.append(bars.at - bars.width / 2, bars.at + bars.width / 2))
            seat = panel.x if bars.vertical else panel.y
            if not labelled(seat, bars.at) and edges > 2:
                yield f"L’histogramme n’a que {bars.at.size} classes : la forme de la distribution disparaît."
    yield from _named_classes(panel, facts)


def _named_classes(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Deux ou trois tranches écrites sous des barres ou en légende (« moins de 50 », « 50 et plus »)."""
    groups = [list(panel.legend)]
    for bars in panel.bars[:1]:
        groups.append(labelled(panel.x if bars.vertical else panel.y, np.unique(bars.at)))
    for names in groups:
        cut = [bool(as_range(re.sub(r"^[^<>≤≥\d(\[]*[(:]\s*", "", n)) or as_range(n)) for n in names]
        level = 2 <= len(names) <= 3 and all(re.match(_LEVEL, normalise(n)) for n in names)
        if level and re.search(_CONTINUOUS, context(panel, facts)):
            yield f"Une quantité continue est réduite à {len(names)} niveaux : {listing(map(quote, names))}."
            return
        ages = re.search(r"\bans\b|\bage|years", normalise(" ".join(names)) + " " + context(panel, facts))
        if 2 <= len(names) <= 3 and all(cut) and not (ages and len(names) == 3):
            yield f"Une quantité continue est réduite à {len(names)} classes : {listing(map(quote, names))}."
            return
