"""Ce qu'un titre affirme (une tendance, un nombre, un rapport, un premier), confronté aux valeurs dessinées.

Les mots, en français et en anglais, sont dans vocabulary.json. Dans le doute, ce module se tait.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial, reduce
from itertools import combinations
from typing import NamedTuple

import numpy as np

from figaudit.base.text import listing, number, parse_number, quote
from figaudit.read.facts import (
    EMPTY,
    SUBJECTS,
    Array,
    AxisFacts,
    ChartFacts,
    Panel,
    envelope,
    in_years,
    same,
)
from figaudit.read.order import VOCABULARY, as_time, normalise, order_of
from figaudit.rules.charts.every import Said, rings, rule

_SAYS = {name: re.compile("|".join(words)) for name, words in VOCABULARY["claims"].items()}
_WORDS: dict[str, float] = VOCABULARY["multiples"]
_N = r"(\d+(?:[ \u202f]\d{3})*(?:[.,]\d+)?)"
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_MARKS = {"{N}": _N, "{DIGITS}": "|".join(VOCABULARY["digits"]), "{YEAR}": _YEAR.pattern}
_spelled = partial(reduce, lambda said, mark: said.replace(*mark), _MARKS.items())
_READ = {name: re.compile(_spelled(said)) for name, said in VOCABULARY["patterns"].items()}
_READ["tally"] = re.compile(VOCABULARY["written"]["tally"])


class Series(NamedTuple):
    """Des valeurs dans l'ordre du temps ; `years` vaut NaN quand rien ne dit l'année."""

    name: str
    years: Array
    y: Array
    places: tuple[str, ...] = ()  # ce qui est écrit sous chaque valeur
    unit: float = 1.0  # mille, si l'axe compte en milliers
    units: tuple[str, ...] = ()  # les mots de son axe

    def amounts(self, said: str, before: str, after: str) -> list[re.Match[str]]:
        """Les nombres du titre suivis d'un mot de l'axe."""
        here = "|".join(re.escape(word) for word in self.units if word in said)
        told = here and re.search(rf"{before}\d", said)
        return list(re.finditer(rf"{before}{_N} ?({here}){after}", said)) if told else []


@rule
def title_contradicts_data(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    said = "" if panel.role == "inset" else _title(panel, facts)
    checks = (_about_counts, _about_links, _about_gap, _about_series, _about_categories, _about_parts)
    said = _READ["dated"].sub(r"\1", said)  # « un sommet en 1870, puis la chute » : le sommet se lit
    if not said or _SAYS["unsure"].search(SUBJECTS["reference"].sub("", said)):
        return
    # « l'objectif » : une prévision, ou le seuil des barres
    few = 1 if _SAYS["unsure"].search(said) else None
    yield from list(filter(None, (check(said, panel, facts) for check in checks[:few])))[:1]


def _met(root: str, said: str, tail: str = r"\b") -> re.Match[str] | None:
    """Où le titre dit ce mot ; le plus souvent il n'y est pas, et préparer une expression coûterait plus."""
    return re.search(rf"\b{re.escape(root)}{tail}", said) if root in said else None


def _title(panel: Panel, facts: ChartFacts) -> str:
    """Le titre, sans accents ni majuscules : celui du graphique, ou de la figure si elle n'en a qu'un."""
    words = [panel.title]
    if len(facts.flat) == 1 or len({p.box for p in facts.panels if p.drawn}) == 1:
        words += [facts.words.title, facts.words.subtitle]
        if not any(words):  # un titre posé comme un texte libre, en plus gros
            free = [w for w in panel.words if w.role in ("figure", "text") and not np.isfinite(w.x)]
            words += [w.text for w in sorted(free, key=lambda w: -w.size)[:1] if w.size >= 12]
    return normalise(" ; ".join(dict.fromkeys(filter(None, words))))


# --- ce qui évolue --------------------------------------------------------------------------------------------
def _years(axis: AxisFacts, x: Array) -> Array:
    if axis.kind == "date":
        return 1970 + x / 365.2425
    names = axis.names_at(x) if axis.nominal else []
    if names:
        time = as_time(names)
        return np.array(time.values) / 365.25 if time and not time.cycle else np.full(x.size, np.nan)
    return x if ((x >= 1500) & (x <= 2200)).all() else np.full(x.size, np.nan)


def _series(panel: Panel, facts: ChartFacts) -> list[Series]:
    """Les séries dessinées le long de l'axe horizontal, s'il porte un ordre."""
    drawn = [(n.label, n.x, n.y) for n in panel.curves if not (n.stepped and n.x.size > 60)]
    if not drawn:
        drawn = [(b.label, b.at, b.length) for b in panel.bars if b.vertical and b.kind in ("bar", "free")]
    if not drawn and len(panel.areas) == 1:
        drawn = [(a.label, *envelope(a.x, a.y)[::2]) for a in panel.areas if a.base is not None]
    lined = bool(drawn or panel.curves)
    if not lined and len(panel.marks) == 1:  # un point par date, sur une tige ou non
        drawn = [(m.label, m.x, m.y) for m in panel.marks if 3 < m.x.size == m.y.size == np.unique(m.x).size]
    found = _grouped(panel)
    for name, x, y in drawn:
        keep = np.isfinite(x) & np.isfinite(y)
        x, y = x[keep][np.argsort(x[keep], kind="stable")], y[keep][np.argsort(x[keep], kind="stable")]
        names = panel.x.names_at(x) if panel.x.nominal else []
        timed = as_time(names) if names else lined or panel.x.kind == "date" or in_years(x)
        if x.size > 1 and timed and not panel.x.inverted and not panel.y.inverted:
            places = tuple(normalise(n).rstrip(".") for n in names)
            unit = _thousands(facts.context(panel, panel.y))
            words = tuple(sorted(set(_READ["unit"].findall(normalise(panel.y.label)))))
            found.append(Series(normalise(name), _years(panel.x, x), y, places, unit, words))
    return found


def _grouped(panel: Panel) -> list[Series]:
    """Des barres groupées dont la légende dit les dates : une série par nom."""
    bars = [b for b in panel.bars if b.at.size == panel.bars[0].at.size]
    names = panel.seat(bars[0]).names_at(bars[0].at) if 1 < len(bars) == len(panel.bars) else []
    labels = [b.label for b in bars]
    time = as_time(labels) if names and all(labels) and not as_time(names) else None
    if not time or not time.sorted:
        return []
    years = np.array(time.values) / 365.25 if not time.cycle else np.full(len(bars), np.nan)
    rows = np.array([b.length for b in bars]).T
    return [Series(normalise(n), years, row, tuple(labels)) for n, row in zip(names, rows, strict=True)]


def _thousands(said: str) -> float:
    """Ce que vaut une unité écrite : mille pour « en milliers », un sinon."""
    powers = (power for words, power in VOCABULARY["thousands"].items() if re.search(words, said))
    return 10.0 ** next(powers, 0)


def _about_links(said: str, panel: Panel, facts: ChartFacts) -> str:
    """« Plus on lit, moins on dort » : le sens, ou la force, que le nuage montre."""
    clouds = [m for m in panel.marks if not getattr(m, "joined", False) and m.x.size == m.y.size > 7]
    x, y = (np.concatenate([getattr(c, n) for c in clouds] or [EMPTY]) for n in "xy")
    keep = np.isfinite(x) & np.isfinite(y)
    if panel.x.nominal or panel.y.nominal or keep.sum() < 8 or min(np.ptp(x[keep]), np.ptp(y[keep])) <= 0:
        return ""
    r = float(np.corrcoef(panel.x.warp(x[keep]), panel.y.warp(y[keep]))[0, 1])
    if panel.x.inverted or panel.y.inverted or not np.isfinite(r):
        return ""
    way, (left, joint, right) = 0, [*_READ["joint"].split(said, maxsplit=1), "", ""][:3]
    if found := _READ["paired"].search(said):
        way = _leaning(said[found.start() : found.end(2)]) * _leaning(found[3])
    elif joint:
        more = bool(_READ["more"].search(left)) - bool(_READ["less"].search(left))
        way = (_way(left) or more) * (_way(right) or (joint in ("avec", "with")))
    drawn = f"le nuage penche de l’autre côté (corrélation {number(r)})"
    if way * r < -0.35:
        return f"Le titre annonce qu’ils vont {'ensemble' if way > 0 else 'à l’opposé'}, mais {drawn}."
    tied = bool(way or _SAYS["tied"].search(said)) - bool(_SAYS["untied"].search(said))
    if (tied > 0 and abs(r) < 0.15 and keep.sum() > 30) or (tied < 0 and abs(r) > 0.7):
        return f"Le titre annonce {'un lien' if tied > 0 else 'qu’il n’y en a pas'}, mais la corrélation est de {number(r)}."
    return ""


def _leaning(clause: str) -> int:
    """Le sens d'un « plus … » : −1 pour « moins cher », « plus proche », « plus il recule »."""
    less = len(re.findall(r"\b(moins|less|fewer)\b", clause)) + bool(_SAYS["down"].search(clause))
    return -1 if (less + bool(_SAYS["little"].search(clause))) % 2 else 1


def _about_gap(said: str, panel: Panel, facts: ChartFacts) -> str:
    """« L'écart se creuse » : celui des deux courbes, en valeur et en proportion."""
    way = bool(_SAYS["widen"].search(said)) - bool(_SAYS["narrow"].search(said))
    series = [] if panel.twins or not way else _series(panel, facts)
    series = [s for s in series if len(s.name) > 2 and s.name in said] if len(series) > 2 else series
    if len(series) != 2 or series[0].y.size != series[1].y.size:
        return ""
    one, two = (s.y for s in series)
    gap = np.abs(one - two)
    first, last = gap[0], gap[-1]
    share = gap / np.maximum(np.abs(one), np.abs(two))
    if way * (last - first) >= -0.1 * max(first, last) or way * (share[-1] - share[0]) >= 0:
        return ""
    return f"Le titre dit que l’écart {'se creuse' if way > 0 else 'se réduit'}, mais il va de {number(first)} à {number(last)}."


def _windows(said: str, series: Series) -> list[Array]:
    """Les valeurs des périodes dont peut parler le titre : il n'est démenti que s'il l'est sur toutes."""
    years = sorted({int(y) for y in _YEAR.findall(said)})
    if not years and (top := _READ["frompeak"].search(said)):
        return [series.y[int((series.y.argmin if top[1] else series.y.argmax)()) :]]
    if np.isnan(series.years).any():
        return [series.y]
    if not years:
        lately = _READ["lately"].search(said)
        recent = series.years >= series.years[-1] - (_cardinal(lately[1], 0) if lately else np.inf) - 0.1
        return [series.y[recent]] if recent.sum() > 2 else [series.y]
    whole, first, last = np.floor(series.years + 1e-6), years[0], years[-1]
    if len(years) > 1 or str(first) in _READ["start"].findall(said):
        spans = [(whole >= first) & (whole <= (last if len(years) > 1 else np.inf))]
    else:
        within = re.search(rf"\b(?:en|in) {first}", said)
        spans = [(whole >= first - 1) & (whole <= first), whole > 0] if within and first in whole else []
    return [series.y[span] for span in spans if span.sum() > 1]


def _about_series(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Toutes les séries dont parle le titre le démentent, ou l'on se tait."""
    series = [] if panel.twins or panel.y.scale != "linear" else _series(panel, facts)
    named = [s for s in series if len(s.name) > 2 and _met(s.name, said)]
    if len(named) == 2:
        one, two = sorted(named, key=lambda s: said.index(s.name))
        mean, last = ({s.name: float(f(s.y)) for s in (one, two)} for f in (np.mean, lambda y: y[-1]))
        present = _READ["overtakes"].search(said) and not _YEAR.search(said)
        everywhere = present or _SAYS["now"].search(said) or _opposed(said, [one.name, two.name], mean)
        if everywhere and (found := _opposed(said, [one.name, two.name], last)):
            return found
    spoken = [(s, _windows(said, s)) for s in named or series]
    windows = [(s, w) for s, every in spoken for w in every]
    if not windows or not all(every for _, every in spoken):
        return _extreme(said, panel, series)
    derived = facts.says("derived", panel, panel.y)  # une variation, un rang : la hausse s'y lit autrement
    for check in (_stated,) if derived else (_every, _trend, _ratio, _change, _stated):
        answers = [check(said, s, w) for s, w in windows]
        if all(answers):
            return answers[0]
    answers = [_that_year(said, s) for s in named or series]
    return _extreme(said, panel, series) or (answers[0] if all(answers) else "")


def _way(said: str) -> int:
    up, down = bool(_SAYS["up"].search(said)), bool(_SAYS["down"].search(said))
    return up - down


def _every(said: str, series: Series, y: Array) -> str:
    """« Progresse chaque année » : pas un seul pas dans l'autre sens."""
    way, each = _way(said), _SAYS["every"].search(said)
    step = np.median(np.diff(series.years)) if series.years.size > 1 else np.nan
    if not each or not way or y.size > 40 or (("an" in each[0].split() or "year" in each[0]) and step < 0.9):
        return ""
    wrong = np.diff(y) * way < -0.02 * np.ptp(y)
    if not wrong.any():
        return ""
    i = int(wrong.argmax())
    return f"Le titre dit « {each[0]} », mais on passe de {number(y[i])} à {number(y[i + 1])}."


def _trend(said: str, series: Series, y: Array) -> str:
    way, few = _way(said), max(1, y.size // 12)
    first, last = float(y[:few].mean()), float(y[-few:].mean())
    change, spread = last - first, float(np.ptp(y)) or 1.0
    told = f"les valeurs vont de {number(y[0])} à {number(y[-1])}"
    if way:
        slope = np.polyfit(np.arange(y.size), y, 1)[0]
        if way * change < -0.15 * spread and way * slope < 0:
            return f"Le titre annonce une {'hausse' if way > 0 else 'baisse'}, mais {told}."
        tiny = bool(_SAYS["strong"].search(said)) and y.min() > 0 and spread < 0.05 * y.mean()
        return f"Le titre annonce un bouleversement, mais {told}." if tiny else ""
    moved = abs(change) > max(0.3 * abs(first), 0.6 * spread)
    if moved and y.min() > 0 and _SAYS["steady"].search(said):
        return f"Le titre parle de stabilité, mais {told}."
    return ""


def _multiple(said: str) -> tuple[float, int]:
    """Le rapport qu'annonce le titre (2 pour « double »), et son sens."""
    for pattern, value in _WORDS.items():
        if re.search(pattern, said):
            return max(value, 1 / value), 1 if value > 1 else -1
    if not (found := _READ["many"].search(said)):
        return 0.0, 0
    digits = found[1] or found[2]
    value = parse_number(digits).value if digits else VOCABULARY["digits"].get(found[3], 0)
    less = "divis" in found[0] or re.search(r"fois moins|times (less|fewer|lower)", said)
    return (float(value), -1 if less else 1) if value <= 20 else (0.0, 0)


def _ratio(said: str, series: Series, y: Array) -> str:
    """« A doublé » : le dernier (ou le plus grand) vaut à peu près deux fois le premier (ou le plus petit)."""
    value, way = _multiple(said)
    if value <= 1 or (y <= 0).any():
        return ""
    low, high = (y[0], y.min()), (y[-1], y.max())
    if way < 0:
        low, high = (y[-1], y.min()), (y[0], y.max())
    seen = [float(b / a) for a in low for b in high]
    if _near(said, value, seen) or (max(seen) > value and not _READ["since"].search(said)):
        return ""
    told = f"on passe de {number(y[0])} à {number(y[-1])}"
    return f"Le titre annonce un rapport de {number(value)}, mais {told}."


def _change(said: str, series: Series, y: Array) -> str:
    """« +12 % » : entre le premier et le dernier, ou leurs extrêmes, ou les deux derniers."""
    found = list(_READ["change"].finditer(said)) or series.amounts(said, r"([+\-−]) ?", r"(?!\w)")
    before = said[max(0, found[0].start() - 25) : found[0].start()] if len(found) == 1 else ""
    parts = [] if found else [v for pattern, v in VOCABULARY["steps"].items() if re.search(pattern, said)]
    way = _way(before if found else said)
    if len(found) == 1 and found[0][1]:
        way = 1 if found[0][1] == "+" else -1
    elif _READ["level"].search(before):
        return ""
    if not way or ((y <= 0).any() and "%" in said) or len(found) + len(parts) != 1:
        return ""
    value = way * (parse_number(found[0][2]).value if found else 100 * parts[0])
    low, high = y.min(), y.max()
    pairs = [(y[0], y[-1]), (y[0], high), (y[0], low), (high, y[-1]), (low, y[-1]), (y[-2], y[-1])]
    pairs += [(y[-13], y[-1])] if y.size > 12 else []
    plain = bool(found) and "%" not in found[0][0]
    with np.errstate(all="ignore"):
        gaps = [(b - a, 0 if plain else 100 * (b / a - 1), 0 if plain else 100 * (b - a)) for a, b in pairs]
    slack = max(0.02 * np.abs(y).max() if plain else 1.5, 0.12 * abs(value))
    if np.abs(np.array(gaps) - value).min() <= slack:
        return ""
    real = f"{number(gaps[0][0])}" if plain else f"{number(gaps[0][1], 0)} %"
    unit = "" if plain else " %"
    return f"Le titre annonce {number(value)}{unit}, mais de {number(y[0])} à {number(y[-1])} il y a {real}."


def _stated(said: str, series: Series, y: Array) -> str:
    """« Passe de 12 à 18 », « dépasse 50 % » : des valeurs qui devraient se lire sur le dessin."""
    if (found := _READ["from_to"].search(said)) and not any(_YEAR.fullmatch(g) for g in found.groups()):
        wanted = [parse_number(g).value for g in found.groups()]
        factors = (1, 1e3, 1e-3, 1e6, 1e-6, 100, 0.01)
        fits = [all(np.abs(y - v * f).min() <= 0.04 * abs(v * f) + 0.5 * f for v in wanted) for f in factors]
        told = [wanted[1] / unit / max(np.abs(y).max(), 1e-12) for unit in (1, series.unit)]
        if not any(fits) and any(0.2 < share < 5 for share in told):
            return f"Le titre dit « {found[0]} », mais les valeurs vont de {number(y[0])} à {number(y[-1])}."
    if (found := _READ["reach"].search(said)) and not _YEAR.fullmatch(found[1]):
        value = parse_number(found[1]).value * _thousands(said[found.end(1) : found.end(1) + 10])
        values = np.array([value, value / series.unit])
        if (y.max() < 0.97 * values).all() and (0.97 * values < 2.5 * y.max()).any():
            return f"Le titre annonce {found[1]}, mais le maximum dessiné est {number(y.max())}."
    return ""


def _that_year(said: str, series: Series) -> str:
    """« 36 jours en 2024 » : la valeur de cette année-là, dans l'unité de l'axe."""
    years = {int(y) for y in _YEAR.findall(said)}
    here = np.isin(np.floor(series.years + 1e-6), list(years))
    plain = len(years) == 1 == here.sum() and not _way(said) and not _SAYS["than"].search(said)
    told = series.amounts(said, r"(?<![+\-−\d] )", r"\b(?! ?par)") if plain else []
    if len(told) != 1:
        return ""
    value, drawn = parse_number(told[0][1]).value, float(series.y[here][0])
    value /= series.unit if value > 5 * abs(drawn) else 1
    gaps = np.abs(np.append(series.y, series.y - drawn)) - value
    if abs(gaps).min() <= 0.02 * value or not 0.2 < value / max(abs(drawn), 1e-12) < 5:
        return ""
    return f"Le titre dit « {told[0][1]} {told[0][2]} » en {min(years)}, mais on lit {number(drawn)}."


def _extreme(said: str, panel: Panel, series: Sequence[Series]) -> str:
    """« Record en 2019 », « au plus bas » : le plus haut, ou le plus bas, est bien là."""
    way = bool(_SAYS["peak"].search(said)) - bool(_SAYS["trough"].search(said))
    years = sorted({int(y) for y in _YEAR.findall(said)})
    asked = way or _READ["time_best"].search(said)
    if not asked or len(series) != 1 or re.search(r"\b(depuis|since)\b", said):
        return ""
    x, y, places = series[0][1:4]
    best = y.max() if way > 0 else y.min()
    named = [i for i, place in enumerate(places) if _met(place, said, "")]
    if len(years) == 1 and np.isfinite(x).all() and (here := np.floor(x + 1e-6) == years[0]).any():
        value = y[here].max() if way > 0 else y[here].min()
    elif not years and len(named) == 1:
        value = y[named[0]]
    elif not years and _SAYS["now"].search(said):
        value = y[-1]
    else:
        return ""
    ends = [best] if way else [y.min(), y.max()]  # « le mois le plus sec » : le plus haut, ou le plus bas ?
    if min(abs(value - end) for end in ends) <= 0.03 * np.ptp(y):
        return ""
    extreme = f"{'le plus haut' if way > 0 else 'le plus bas'}, mais c’est {number(best)}"
    return f"Le titre y voit {extreme} : la valeur dont il parle est {number(value)}."


# --- ce qui se compare ----------------------------------------------------------------------------------------
def _values(panel: Panel, said: str, facts: ChartFacts) -> dict[str, float]:
    """La valeur de chaque catégorie nommée : barres d'une seule série, parts, points posés sur des noms."""
    found = [(w.label, 100 * w.share) for ring in rings(panel)[:1] for w in ring]
    for axis, marks in ((panel.x, panel.heights(True)), (panel.y, panel.heights(False))):
        if axis.nominal and len(marks) == 1 and (names := axis.names_at(marks[0][0])) and not as_time(names):
            found = list(zip(names, marks[0][1].tolist(), strict=True))
    if len(panel.bars) > 1:  # groupées ou empilées : à la date dite, ou la dernière de la légende
        series, dated = _series(panel, facts), _grouped(panel)
        spots = [i for i, place in enumerate(series[0].places if series else ()) if place and place in said]
        if spots or dated:
            found = [(s.name, float(s.y[spots[-1] if spots else -1])) for s in series]
    plain = [(normalise(re.sub(r"\(.*?\)|\d+([.,]\d+)? ?%", "", name)).strip(" :\n"), v) for name, v in found]
    short = {normalise(name) for name, _ in found if name.isupper()}  # « BD », « TV »
    return {n: v for n, v in plain if len(n) > 2 or n in short} if len(dict(plain)) == len(plain) else {}


def _about_categories(said: str, panel: Panel, facts: ChartFacts) -> str:
    values = _values(panel, said, facts)
    named = _spoken(said, values)
    if len(values) < 2 or not named or facts.says("lowbest", panel):
        return ""
    if len(named) == 1:
        answers = _placed(said, named[0], values) + _beyond(said, named[0], values, panel)
        return answers or _ranked(said, named[0], values)
    return _opposed(said, named, values) or _compared(said, named, values) if len(named) == 2 else ""


def _spoken(said: str, names: Iterable[str]) -> list[str]:
    """Ceux de ces noms que dit le titre, dans l'ordre où il les dit."""
    roots = {n: n[:-1] if len(n) > 4 and n.endswith("s") else n for n in names if n}
    spots = {n: m.start() for n, root in roots.items() if (m := _met(root, said, r"(e?s|x)?\b"))}
    return sorted((n for n in spots if not any(n != o and n in o for o in spots)), key=spots.__getitem__)


def _ranked(said: str, name: str, values: dict[str, float]) -> str:
    """« Le vélo en tête » : c'est bien la plus grande valeur."""
    way = bool(_SAYS["first"].search(said)) - bool(_SAYS["last"].search(said))
    if not way and _READ["best"].search(said):  # le plus… quoi ?
        way = -1 if values[name] == min(values.values()) else 1
    best = (max if way > 0 else min)(values, key=values.__getitem__)
    whole = _READ["whole"].match(best) or _READ["whole"].match(name)
    if not way or values[name] == values[best] or whole or _READ["runner"].search(said):
        return ""
    rank = "première" if way > 0 else "dernière"
    return f"Le titre dit {quote(name)} {rank}, mais {quote(best)} vaut {number(values[best])}, et {quote(name)} {number(values[name])}."


def _placed(said: str, name: str, values: dict[str, float]) -> str:
    """« Lyon, deuxième ville » : son rang, du plus grand au plus petit."""
    after = said[said.find(name[:4]) :]
    rank = next((int(n) for n, words in VOCABULARY["places"].items() if re.search(words, after)), 0)
    above = sum(v > values[name] for v in values.values())
    if rank in (0, above + 1, len(values) - above) or len(set(values.values())) < len(values):
        return ""
    return f"Le titre met {quote(name)} au rang {rank}, mais le dessin au rang {above + 1}."


def _beyond(said: str, name: str, values: dict[str, float], panel: Panel) -> str:
    """« Le Sud reste sous la moyenne » : du côté dit de la ligne tracée, ou du nombre écrit."""
    found = _READ["side"].search(said, said.find(name[:4]))
    limits = [_limit(found[3], panel, axis, []) for axis in (panel.y, panel.x)] if found else []
    for limit in (v for v in limits if np.isfinite(v)):
        if (values[name] - limit) * (1 if found and found[1] else -1) < -0.005 * abs(limit):
            return f"Le titre met {quote(name)} de l’autre côté de {number(limit)} : on lit {number(values[name])}."
    return ""


def _compared(said: str, named: list[str], values: dict[str, float]) -> str:
    """« Deux fois plus de A que de B »."""
    one, two = (values[n] for n in named)
    value, _ = _multiple(said)
    if value > 1 and min(one, two) > 0 and not _near(said, value, [one / two, two / one]):
        return f"Le titre annonce un rapport de {number(value)}, mais {_shown(named, values)}."
    return ""


def _opposed(said: str, named: list[str], values: dict[str, float]) -> str:
    """« A devance B » : A, nommé le premier, a bien la plus grande valeur."""
    one, two = (values[n] for n in named)
    between = said[said.index(named[0]) + len(named[0]) : said.index(named[1])]
    way = bool(_SAYS["above"].search(between)) - bool(_SAYS["below"].search(between))
    wrong = way and way * (one - two) < -0.01 * max(abs(one), abs(two))
    return f"Le titre dit le contraire : {_shown(named, values)}." if wrong else ""


def _shown(named: list[str], values: dict[str, float]) -> str:
    return "on lit " + " et ".join(f"{number(values[n])} pour {quote(n)}" for n in named)


def _near(said: str, value: float, ratios: list[float]) -> bool:
    """Vrai si l'un de ces rapports est à peu près celui du titre, ou le dépasse quand il dit « au moins »."""
    more = bool(_SAYS["atleast"].search(said)) and max(ratios) > value
    return more or any(0.82 * value <= r <= 1.25 * value for r in ratios)


# --- ce qui se compte : « quatre services sur six dépassent le seuil » -------------------------------------------
def _about_counts(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Un compte de barres ou de points, de part et d'autre d'un seuil écrit dans le titre ou tracé."""
    half, label = _READ["majority"].search(said), normalise(f"{panel.x.label} {panel.y.label}")
    said = f"{half[2]} depassent 50 %" if half and "%" in label and _kin(half[1], label) else said
    found = _READ["tallied"].search(said)
    if not found or panel.twins or _READ["others"].search(said) or _READ["roughly"].search(said):
        return ""
    count, among, noun, out_of, over, _, rest = found.groups()
    stated = among or out_of
    for axis, seat, upright in ((panel.y, panel.x, True), (panel.x, panel.y, False)):
        marks = panel.heights(upright)
        drawn = [m for m in marks if not same(m[1])]
        limit = _limit(rest, panel, axis, [float(m[1][0]) for m in marks if same(m[1])])
        if len(drawn) != 1 or np.isnan(limit) or not _counts(noun, seat, drawn[0][0]):
            continue
        gaps = (drawn[0][1] - limit) * (1 if over else -1)
        least, most = (int((gaps > edge * 0.005 * abs(limit)).sum()) for edge in (1, -1))
        told, whole = _cardinal(count, gaps.size), _cardinal(stated, gaps.size)
        # « trois villes du Sud » n'en dit qu'une partie ; « trois des six » les compte toutes
        all_told = (stated and not _SAYS["atleast"].search(said)) or re.search("seul|only", count)
        if whole == gaps.size >= told and (told > most or (told < least and all_told)):
            side = "au-dessus" if over else "au-dessous"
            return f"Le titre en compte {told} {side} de {number(limit)}, et le dessin {least}."
    return ""


def _cardinal(word: str | None, whole: int) -> int:
    """Un nombre entier écrit en lettres ou en chiffres ; « tous », ou rien : tout ce qui est dessiné."""
    if not word or word in ("tous", "toutes", "all"):
        return whole
    return 1 if "seul" in word or "only" in word else int(VOCABULARY["digits"].get(word) or word)


def _limit(rest: str, panel: Panel, axis: AxisFacts, flat: list[float]) -> float:
    """Le seuil : le nombre du titre s'il est de l'ordre des valeurs, ou la seule ligne tracée d'un bord à l'autre."""
    if found := re.search(rf"^.{{0,30}}?{_N}", _YEAR.sub("", rest)):
        value = parse_number(found[1]).value
        return value if axis.low <= value <= axis.high else np.nan
    (side, along), cuts = ((1, panel.x) if axis.name == "y" else (0, panel.y)), panel.segments
    level = cuts[cuts[:, side] == cuts[:, side + 2]]
    lines = {low for low, high in panel.bands[axis.name] if low == high} | set(flat)
    lines |= {float(s[side]) for s in level if np.ptp(s[1 - side :: 2]) > 0.8 * along.span}
    return lines.pop() if len(lines) == 1 else np.nan


def _counts(noun: str, seat: AxisFacts, at: Array) -> bool:
    """Vrai si ce que compte le titre est ce que porte l'axe : ses mois, ses villes, pas des gens ni des points."""
    names = seat.names_at(at) if seat.nominal else []
    time = as_time(names) if names else None
    grain = time.grain if time else "year" if in_years(at) else ""
    if _kin(noun, normalise(f"{seat.label} {' '.join(names)} {VOCABULARY['grains'].get(grain, '')}")):
        return True
    return bool(names) and not grain and not any(SUBJECTS[kind].search(noun) for kind in ("count", "unit"))


# --- ce qui est une part : « un foyer sur cinq », « les trois quarts » ------------------------------------------
def _about_parts(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Une part écrite dans le titre se retrouve sur le dessin : celle du nom dit, ou à défaut celle de quelques noms."""
    spelled = [100 * v for pattern, v in VOCABULARY["fractions"].items() if re.search(pattern, said)]
    if some := _READ["some"].search(said):
        part, whole = (VOCABULARY["digits"].get(g) or float(g) for g in some.groups()[:2])
        spelled += [100 * part / whole] if part < whole else []
    told = spelled + [parse_number(p).value for p in re.findall(rf"{_N} ?%", said)]
    if len(told) != 1 or _way(said) or _SAYS["than"].search(said):
        return ""
    values = _values(panel, said, facts)
    named, total = _spoken(said, values), sum(values.values())
    alike = [n for n in values for o in named if n != o and o in n and not _READ["negated"].match(n)]
    if min(values.values(), default=-1) < 0 or total <= 0 or not _whole(said, panel, total):
        return _out_of_range(said, panel, facts, told[0]) if spelled else ""
    shares = {n: 100 * v / total for n, v in values.items()}
    if len(named) == 1 and not alike:
        share = shares[named[0]]
        seen = [share, 100 - share] if _READ["others"].search(said) else [share]
        if re.search(r"\b(ou|et|or|and)\b", said):  # « très ou plutôt satisfaits »
            rest = [v for n, v in shares.items() if n != named[0]]
            seen += [share + sum(some) for k in (1, 2) for some in combinations(rest, k)]
        wrong = not any(_told(said, told[0], s, bool(spelled)) for s in seen)
        drawn = f"{quote(named[0])}, qui en occupe {number(shares[named[0]])} %"
        return f"Le titre donne {number(told[0])} % à {drawn}." if wrong else ""
    return _no_union(said, told[0], list(shares.values())) if spelled and (alike or not named) else ""


def _whole(said: str, panel: Panel, total: float) -> bool:
    """Vrai si ce qui est dessiné fait un tout : un disque, des parts, ou tous ceux dont parle le titre."""
    labels = normalise(f"{panel.x.label} {panel.y.label}")
    counted = _READ["tally"].search(labels) and _kin(said, labels) and "%" not in labels
    return bool(panel.wedges or abs(total - 100) < 2 or abs(total - 1) < 0.02 or counted)


def _kin(said: str, label: str) -> bool:
    """Vrai si un titre et un nom d'axe ont un mot en commun, à sa terminaison près."""
    stems = [{w[:4] for w in re.findall(r"[^\W\d_]{4,}", words)} for words in (said, label)]
    return bool(stems[0] & stems[1] - {"part", "nomb", "pour", "dans", "numb", "shar", "perc"})


def _told(said: str, told: float, value: float, spelled: bool = True) -> bool:
    """Vrai si une part dessinée est celle du titre, ou du bon côté quand il dit « plus de » ou « moins de »."""
    slack = max(2.0, 0.12 * told) if spelled else max(1.5, 0.05 * told)
    if _SAYS["atleast"].search(said) or _SAYS["atmost"].search(said):
        return value > told - 1.5 if _SAYS["atleast"].search(said) else value < told + 1.5
    return abs(value - told) <= slack


def _no_union(said: str, told: float, shares: list[float]) -> str:
    """Aucune part, ni aucune réunion de parts, ne fait ce que dit le titre."""
    unions = (sum(some) for k in range(1, len(shares)) for some in combinations(shares, k))
    if len(shares) >= 8 or any(_told(said, told, union) for union in unions):
        return ""
    return f"Le titre annonce {number(told, 0)} %, mais aucune part dessinée ne les fait : {listing([number(s, 0) + ' %' for s in shares])}."


def _out_of_range(said: str, panel: Panel, facts: ChartFacts, told: float) -> str:
    """Des pourcentages par groupe ou par date : ni l'un d'eux ni leur moyenne ne peut faire ce que dit le titre."""
    flat = bool(panel.bars) and not panel.bars[0].vertical
    axis, seat = (panel.x, panel.y) if flat else (panel.y, panel.x)
    label = normalise(axis.label)
    bare = not re.search(r"[^\W\d_]{4,}", re.sub("part|share|percent\\w*|pourcentage|reponses", "", label))
    shares = "%" in f"{label}{''.join(axis.labels)}" or _READ["parts"].search(label)
    if not shares or not (bare or _kin(said, label)):
        return ""
    drawn = [(b.label, b.length, b.at) for b in panel.bars] or [(n.label, n.y, n.x) for n in panel.curves]
    named = _spoken(said, {normalise(name) for name, *_ in drawn})
    kept = [d for d in drawn if len(named) == 1 and normalise(d[0]) == named[0]] or drawn
    stacked = panel.bars and len(panel.bars) > 1 and len(kept) > 1
    names = seat.names_at(kept[0][2]) if kept and seat.nominal else []
    values = np.concatenate([y[np.isfinite(y)] for _, y, _ in kept]) if kept and not stacked else EMPTY
    if not values.size or values.min() < 0 or panel.twins:
        return ""
    values = values * (100 if values.max() <= 1 else 1)
    low, high = float(values.min()), float(values.max())
    if low <= told <= high or _told(said, told, low) or _told(said, told, high):
        return ""
    unions = names and len(kept) == 1 and not named and not order_of(names)
    if unions and not _no_union(said, told, values.tolist()):
        return ""
    return f"Le titre annonce {number(told, 0)} %, mais les valeurs vont de {number(low)} à {number(high)} %."
