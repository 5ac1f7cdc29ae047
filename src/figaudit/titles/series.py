"""Les séries dessinées dans l'ordre du temps, telles qu'un titre en parle."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from figaudit.base.text import compiled
from figaudit.read.facts import Array, AxisFacts, ChartFacts, Line, Panel, envelope, in_years
from figaudit.read.order import VOCABULARY, as_time, normalise
from figaudit.titles.names import names_under
from figaudit.titles.words import NUMBER, READ

MOST_DATES = 20_000  # cinquante ans de jours : un nuage de plus de points n'est pas un point par date
NEXT_TO = 0.08  # part de la largeur : plus loin, un mot n'est pas écrit au bout de la courbe
SAME_HEIGHT = 0.03  # part de la hauteur
VALUE_BESIDE = re.compile(r"\d[\d\s.,]*\s*(?:%|€)?")  # « Lyon 46 % » : le nom, sans sa valeur
MOST_STEPS = 60  # une courbe en escalier plus longue est une répartition, non une évolution


@dataclass(frozen=True)
class Series:
    """Des valeurs dans l'ordre du temps ; `years` vaut NaN quand rien ne dit l'année."""

    name: str
    years: Array
    y: Array
    places: tuple[str, ...] = ()  # ce qui est écrit sous chaque valeur
    unit: float = 1.0  # mille, si l'axe compte en milliers
    units: tuple[str, ...] = ()  # les mots de son axe
    start: float = 0.0  # l'abscisse de sa première valeur
    end: float = 0.0  # celle de la dernière

    def amounts(self, said: str, before: str, after: str) -> list[re.Match[str]]:
        """Les nombres du titre suivis d'un mot de l'axe."""
        here = "|".join(re.escape(word) for word in self.units if word in said)
        if not here or not re.search(rf"{before}\d", said):
            return []
        return list(re.finditer(rf"{before}{NUMBER} ?({here}){after}", said))


@dataclass(frozen=True)
class _Drawn:
    """Un tracé, avant de savoir s'il est une évolution."""

    name: str
    x: Array
    y: Array


def series_of(panel: Panel, facts: ChartFacts) -> list[Series]:
    """Les séries dessinées le long de l'axe horizontal, s'il porte un ordre."""
    found = series_named_on_the_axis(panel)
    if panel.x.inverted or panel.y.inverted:
        return found

    drawn = curves(panel) or upright_bars(panel) or single_area(panel) or slopes(panel)
    lined = bool(drawn or panel.curves)
    if not lined:
        drawn = single_cloud(panel)

    for one in drawn:
        made = in_order(panel, facts, one, lined)
        if made:
            found.append(made)
    return found


def put_end_to_end(pieces: list[Series]) -> Series | None:
    """Une courbe dessinée en plusieurs morceaux, sans nom, de gauche à droite : un titre la lit aussi d'un seul tenant."""
    if len(pieces) < 2 or any(one.name for one in pieces):
        return None
    if any(before.end > after.start for before, after in pairwise(pieces)):
        return None
    years = np.concatenate([one.years for one in pieces])
    y = np.concatenate([one.y for one in pieces])
    return replace(pieces[0], years=years, y=y, places=(), end=pieces[-1].end)


# --- ce qui est dessiné ---------------------------------------------------------------------------------------
def curves(panel: Panel) -> list[_Drawn]:
    """Les courbes, sauf les longs escaliers."""
    lines = [line for line in panel.curves if not (line.stepped and line.x.size > MOST_STEPS)]
    return [_Drawn(name_of_the_line(line, panel), line.x, line.y) for line in lines]


def name_of_the_line(line: Line, panel: Panel) -> str:
    """Le nom d'une courbe : celui de la légende, à défaut le seul mot écrit à son bout, ou à son départ s'il n'y en a pas."""
    if line.label or not line.x.size:
        return line.label

    beside = words_at_the_end(line, panel) or words_at_the_start(line, panel)
    if len(beside) != 1:
        return ""
    return VALUE_BESIDE.sub("", beside[0]).strip(" :,()")


def words_at_the_end(line: Line, panel: Panel) -> list[str]:
    """Les mots écrits au bout d'une courbe : ce qui a une lettre, « Lyon 46 % », « 97ᵉ »."""
    if not np.isfinite(line.x).any():
        return []
    return words_beside(line, int(np.nanargmax(line.x)), 1, panel)


def words_at_the_start(line: Line, panel: Panel) -> list[str]:
    """Les mots écrits à gauche du premier point d'une courbe."""
    if not np.isfinite(line.x).any():
        return []
    return words_beside(line, int(np.nanargmin(line.x)), -1, panel)


def words_beside(line: Line, rank: int, side: int, panel: Panel) -> list[str]:
    """Les mots écrits à droite (`side` 1) ou à gauche (−1) d'un point de cette courbe, à sa hauteur."""
    found = []
    for word in panel.words:
        if word.role != "text" or not re.search(r"[^\W\d_]", word.text):
            continue
        away = side * (word.x - line.x[rank]) / (panel.x.span or 1)
        above = abs(word.y - line.y[rank]) / (panel.y.span or 1)
        if 0 <= away < NEXT_TO and above < SAME_HEIGHT:
            found.append(word.text)
    return found


def upright_bars(panel: Panel) -> list[_Drawn]:
    """Les barres debout, sauf les histogrammes."""
    bars = [one for one in panel.bars if one.vertical and one.kind in ("bar", "free")]
    return [_Drawn(one.label, one.at, one.length) for one in bars]


def single_area(panel: Panel) -> list[_Drawn]:
    """Le bord haut d'une surface posée sur un bord plat, si elle est seule."""
    if len(panel.areas) != 1 or panel.areas[0].base is None:
        return []
    area = panel.areas[0]
    places, _, high = envelope(area.x, area.y)
    return [_Drawn(area.label, places, high)]


def slopes(panel: Panel) -> list[_Drawn]:
    """Des pentes : plusieurs traits de deux points marqués, tous entre les deux mêmes abscisses."""
    lines = [line for line in panel.lines if line.joined and line.marker and line.x.size == 2]
    if len(lines) < 2 or len(lines) < len(panel.lines):
        return []
    if any(not np.array_equal(line.x, lines[0].x) for line in lines):
        return []
    return [_Drawn(name_of_the_line(line, panel), line.x, line.y) for line in lines]


def single_cloud(panel: Panel) -> list[_Drawn]:
    """Un point par date, sur une tige ou non."""
    if len(panel.marks) != 1:
        return []
    mark = panel.marks[0]
    if mark.x.size > MOST_DATES:
        return []
    one_each = 3 < mark.x.size == mark.y.size == np.unique(mark.x).size
    if not one_each:
        return []
    return [_Drawn(mark.label, mark.x, mark.y)]


# --- ce qui en fait une évolution -----------------------------------------------------------------------------
def in_order(panel: Panel, facts: ChartFacts, drawn: _Drawn, lined: bool) -> Series | None:
    """Un tracé rangé de gauche à droite ; None si rien ne dit que l'abscisse est un temps."""
    kept = np.isfinite(drawn.x) & np.isfinite(drawn.y)
    order = np.argsort(drawn.x[kept], kind="stable")
    x = drawn.x[kept][order]
    y = drawn.y[kept][order]
    names = names_under(panel.x, x)
    if x.size < 2 or not is_timed(panel, x, names, lined):
        return None

    places = tuple(normalise(name).rstrip(".") for name in names)
    unit = thousands_in(facts.context(panel, panel.y))
    units = tuple(sorted(set(READ["unit"].findall(normalise(panel.y.label)))))
    name, years = normalise(drawn.name), years_along(panel.x, x)
    return Series(name, years, y, places, unit, units, start=float(x[0]), end=float(x[-1]))


def is_timed(panel: Panel, x: Array, names: list[str], lined: bool) -> bool:
    """Vrai si l'abscisse est un temps : des noms de dates, des dates, des années, ou ce que joint une ligne."""
    if names:
        return as_time(names) is not None
    return lined or panel.x.kind == "date" or in_years(x)


def years_along(axis: AxisFacts, x: Array) -> Array:
    """L'année de chaque abscisse, avec sa fraction ; NaN si rien ne la dit."""
    if axis.kind == "date":
        return 1970 + axis.days(x) / 365.2425

    names = names_under(axis, x)
    if names:
        time = as_time(names)
        if time and not time.cycle:
            return np.array(time.values) / 365.25
    elif ((x >= 1500) & (x <= 2200)).all():
        return x

    return np.full(x.size, np.nan)


def series_named_on_the_axis(panel: Panel) -> list[Series]:
    """Des barres groupées dont la légende dit les dates : une série par nom écrit sous les groupes."""
    if len(panel.bars) < 2:
        return []
    first = panel.bars[0]
    if any(bars.at.size != first.at.size for bars in panel.bars):
        return []

    names = panel.seat(first).names_at(first.at)
    if not names or as_time(names):
        return []
    dates = tuple(bars.label for bars in panel.bars)
    years = years_of_labels(dates)
    if years is None:
        return []

    # Les barres sont rangées par date, une série par nom : ce qui était en colonnes passe en lignes.
    heights = np.array([bars.length for bars in panel.bars]).T
    found = []
    for name, values in zip(names, heights, strict=True):
        found.append(Series(normalise(name), years, values, dates))
    return found


def years_of_labels(labels: Sequence[str]) -> Array | None:
    """L'année de chaque date de la légende, NaN pour un mois sans année ; None si ce ne sont pas des dates en ordre."""
    if not all(labels):
        return None
    time = as_time(labels)
    if not time or not time.sorted:
        return None
    if time.cycle:
        return np.full(len(labels), np.nan)
    return np.array(time.values) / 365.25


def thousands_in(said: str) -> float:
    """Ce que vaut une unité écrite : mille pour « en milliers », un sinon.

    >>> thousands_in("en milliers d'euros"), thousands_in("en euros")
    (1000.0, 1.0)
    """
    for words, power in VOCABULARY["thousands"].items():
        if compiled(words).search(said):
            return 10.0**power
    return 1.0
