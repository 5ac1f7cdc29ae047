"""Ce que la figure montre de ce qu’un titre nomme : quand la machine ne peut pas trancher, de quoi trancher soi-même.

Rien n’est deviné de ce que le titre affirme : on rend la valeur de chaque nom qu’il dit, son rang, l’écart de deux d’entre
elles. Un nom mal écrit se reconnaît donc sans danger : au pire, on lit une valeur de trop.
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import combinations

import numpy as np
from matplotlib.dates import num2date

from datakit.answers.claims.denominator import base_left_unsaid
from datakit.answers.claims.named import is_a_rate, may_lack_some
from datakit.answers.claims.said import LONG_ENOUGH, WORDS, numbers_of, title_of, value_of, with_names_as_said
from figaudit.base.text import listing, normalise, number, percent
from figaudit.description import place_name, told_at
from figaudit.read.facts import Bars, ChartFacts, Line, Panel
from figaudit.read.order import as_time
from figaudit.titles.categories import is_part_of_another, names_said, plain_name
from figaudit.titles.shares import spelled_shares
from figaudit.titles.words import YEAR, years_in

#: Davantage de valeurs ne se lisent plus d’un coup d’œil.
_MOST = 4
_MOST_CURVES = 2
_MOST_MOMENTS = 4
_A_PAIR = 2
#: « envirronement » est encore « environnement ».
_ALIKE = 0.85
#: Plus court, un nom se reconnaît à ses majuscules : « E admet plus que C ».
_A_LETTER = 2
#: Un nombre écrit est une valeur, arrondie d’autant.
_WRITTEN = 0.006
_NEAR = 0.06
#: De 22,7 à 22,5, « 1 fois plus » n’apprend rien.
_LEAST_TIMES = 1.1
_A_MINUTE = 1 / 60
#: Sur une courbe qui monte à tant, une décimale ne se lit pas.
_NO_DECIMALS = 20
#: L’unité d’une figure est au pluriel : « 1 hommes » ne s’écrit pas.
_A_PLURAL = 2


@dataclass(frozen=True)
class Shown:
    """Une valeur dessinée : son nom, tel que la figure l’écrit, et ce qui la situe, « le plus bas des 12 »."""

    name: str
    value: float
    beside: str = ""

    def told(self, digits: int | None, unit: str = "") -> str:
        situated = f" ({self.beside})" if self.beside else ""
        written = f"{number(self.value, digits)} {unit}".strip()
        return f"{self.name} : {written}{situated}"


def recalled(facts: ChartFacts) -> str:
    """Les valeurs de ce que nomme un titre, en trois lignes au plus ; rien d’une figure qui ne se lit pas.

    >>> from figaudit.base import figtext
    >>> from figaudit.base.theme import figure
    >>> from figaudit.read.facts import read
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre", "Mairie"], [640, 410, 90])
    >>> title = "La gare n’est pas si loin du théatre"
    >>> print(recalled(read(figtext.annotate(fig, title=title, unit="places", source="GP"))))
    Pour trancher, voici ce que la figure montre de ce que vous nommez.
    Gare : 640 places (le plus haut des 3) ; Théâtre : 410 (2e sur 3).
    Votre titre dit-il bien cela ?
    """
    if len(facts.panels) != 1:
        return ""
    panel = facts.panels[0]
    shown, is_named = _bars_said(panel, facts) if panel.bars else _curves_said(panel, facts)
    if not shown:
        return ""
    digits = _decimals_written(panel, facts)
    if digits is None and panel.curves and max(abs(one.value) for one in shown) >= _NO_DECIMALS:
        digits = 0
    unit = _unit_of(facts)
    counted = next((one for one in shown if abs(one.value) >= _A_PLURAL), None)
    listed = " ; ".join(one.told(digits, unit if one is counted else "") for one in shown)
    beside = _crossing(panel, facts) or _numbers_compared(shown, is_named, digits, facts)
    lines = [
        WORDS["recalled" if is_named else "recalled-ends"],
        f"{listed}.",
        f"{beside} {_question(facts)}".strip(),
    ]
    return "\n".join(lines)


def _question(facts: ChartFacts) -> str:
    """Ce que l’on demande de relire : la base du pourcentage si le titre ne la dit pas, ou le titre entier.

    « Tombe d’un tiers » compare deux barres : la base n’y est pour rien.
    """
    base = None if _says_a_loss(facts) else base_left_unsaid(facts)
    return str(WORDS["base-recalled"].format(base.written) if base else WORDS["recalled-question"])


def _says_a_loss(facts: ChartFacts) -> bool:
    """Vrai si le titre dit ce qui change d’une barre à l’autre : « perd un rappel sur trois », « tombe d’un tiers »."""
    return re.search(WORDS["a-loss"], title_of(facts)) is not None


def _unit_of(facts: ChartFacts) -> str:
    """L’unité, sans ce qui la précise : « kWh par jour, en moyenne sur quatre ans »."""
    unit = re.split(r"[,;(]", facts.words.unit or "")[0].strip()
    return "" if unit.isdigit() else unit


# --- des barres -----------------------------------------------------------------------------------------------
def _bars_said(panel: Panel, facts: ChartFacts) -> tuple[list[Shown], bool]:
    """Les barres que nomme le titre, et vrai ; à défaut, la première et la dernière, ou la plus longue et la plus courte."""
    drawn = _bars_drawn(panel)
    if len(drawn) < 2:
        return [], False
    named = _names_told(list(drawn), facts)
    names = list(drawn)
    by_height = sorted(drawn, key=drawn.__getitem__, reverse=True)
    # « Garder huit ans évite dix tonnes » : par rapport à quoi ? La barre la plus loin de celle-là le dit au mieux.
    if len(named) == 1 and _compares(facts):
        named.append(by_height[-1] if named[0] == by_height[0] else by_height[0])
    # « Loin devant », « deuxième » : de combien, et de qui ? La barre d’à côté le dit.
    if len(named) == 1 and _is_placed(facts):
        rank = by_height.index(named[0])
        named.append(by_height[rank - 1 if rank else 1])
    if named:
        return [_situated(name, drawn, facts, len(named)) for name in named[:_MOST]], True
    ends = [names[0], names[-1]] if as_time(names) else [by_height[0], by_height[-1]]
    return [_situated(name, drawn, facts, len(ends)) for name in ends], False


def _is_placed(facts: ChartFacts) -> bool:
    """Vrai si le titre situe un nom parmi les autres : « loin devant », « talonne », « deuxième »."""
    said = title_of(facts)
    return re.search(f"{WORDS['piece-magnitude']}|{WORDS['piece-rank']}", said) is not None


def _bars_drawn(panel: Panel) -> dict[str, float]:
    """La valeur de chaque barre d’une seule série, sous son nom tel qu’il est écrit ; rien d’un histogramme, ni de deux
    barres du même nom."""
    if len(panel.bars) != 1 or panel.bars[0].kind != "bar":
        return {}
    bars: Bars = panel.bars[0]
    seat = panel.seat(bars)
    names = [place_name(seat, at).replace("\n", " ") for at in bars.at]
    if len(set(names)) < len(names):
        return {}
    return dict(zip(names, map(float, bars.length), strict=True))


def _names_told(names: list[str], facts: ChartFacts) -> list[str]:
    """Ceux de ces noms que dit le titre, à une faute d’orthographe près, dans l’ordre où la figure les range."""
    said = title_of(facts)
    found = set(_said_in_full(names, facts.words.title or ""))
    unexplained = said
    for name in found:
        unexplained = unexplained.replace(plain_name(name), " ")
    found |= set(_said_otherwise(names, facts))
    found |= set(_said_by_their_number(names, said))
    found |= set(_misspelt(names, unexplained))
    plain = {name: plain_name(name) for name in found}
    return [name for name in names if name in found and not is_part_of_another(plain[name], plain.values())]


def _said_in_full(names: list[str], title: str) -> list[str]:
    """Les noms que dit le titre en entier ; un nom d’une lettre, avec sa majuscule."""
    plain = {plain_name(name): name for name in names if len(name) > _A_LETTER}
    letters = [name for name in names if len(name) <= _A_LETTER]
    whole = [plain[name] for name in names_said(normalise(title), plain)]
    return whole + [
        name for name in letters if re.search(rf"(?<![\w’'-]){re.escape(name)}(?![\w’'-])", title)
    ]


def _said_otherwise(names: list[str], facts: ChartFacts) -> list[str]:
    """Les noms dont le titre dit un mot, le pluriel, ou l’abrégé en entier : « formation », « caporaux », « décembre »."""
    panel = facts.panels[0]
    seat = panel.seat(panel.bars[0])
    axis = "x" if seat is panel.x else "y"
    seat_said = getattr(with_names_as_said(facts).panels[0], axis)
    said = title_of(facts)
    told = {place_name(seat, at): place_name(seat_said, at) for at in panel.bars[0].at}
    changed = {name.replace("\n", " "): other for name, other in told.items() if other != name}
    return [name for name in names if name in changed and names_said(said, [plain_name(changed[name])])]


def _said_by_their_number(names: list[str], said: str) -> list[str]:
    """« 5 ans au lieu de quatre », sous « tous les 5 ans » et « tous les 4 ans » : le nombre suffit à les distinguer."""
    numbers = [re.findall(r"\d+", name) for name in names]
    words_around = {re.sub(r"\d+", "", name) for name in names}
    if len(words_around) != 1 or any(len(found) != 1 for found in numbers):
        return []
    spelled = re.sub(r"\b[a-z]+\b", lambda word: _DIGITS.get(word[0], word[0]), said)
    told = set(re.findall(r"(?<![\d,.])(?<!par )\b\d+\b(?![,.]\d)(?! fois)", spelled))
    return [name for name, found in zip(names, numbers, strict=True) if found[0] in told]


_DIGITS = {word: digits for digits, word in WORDS["digits"].items()}


def _misspelt(names: list[str], said: str) -> list[str]:
    """Les noms dont un mot ressemble à un mot du titre, et à celui d’aucun autre nom ; ou les deux que dit un même mot."""
    owners: dict[str, list[str]] = {}
    for name in names:
        for word in re.findall(r"[a-z]+", normalise(name)):
            if len(word) >= LONG_ENOUGH:
                owners.setdefault(word, []).append(name)
    found = []
    for word in re.findall(r"[a-z]+", said):
        close = get_close_matches(word, owners, n=1, cutoff=_ALIKE) if len(word) >= LONG_ENOUGH else []
        if not close:
            continue
        meant = owners[close[0]]
        if len(meant) == 1 or (word == close[0] and len(meant) <= _A_PAIR):
            found += meant
    return found


def _situated(name: str, drawn: dict[str, float], facts: ChartFacts, told: int) -> Shown:
    """Une barre, son rang, et sa part du total si le titre ne nomme qu’elle et parle de parts."""
    parts = {one: value for one, value in drawn.items() if not re.match(WORDS["of-all"], normalise(one))}
    if name not in parts:
        return Shown(name, drawn[name])
    beside = _rank(drawn[name], list(parts.values()))
    if told == 1 and _says_a_part(facts) and _make_a_whole(parts, _unit_of(facts)):
        beside = f"{beside}, {WORDS['part-of-all'].format(percent(drawn[name] / sum(parts.values()), 0))}"
    return Shown(name, drawn[name], beside)


def _make_a_whole(parts: dict[str, float], unit: str) -> bool:
    """Vrai si ces barres s’additionnent : ni des densités, ni des années, ni quelques barres d’une table plus longue."""
    if re.search(WORDS["not-added"], normalise(unit)):
        return False
    names = list(parts)
    is_a_choice = len({re.sub(r"\d+", "", name) for name in names}) == 1
    return not (as_time(names) or is_a_choice or may_lack_some()) and min(parts.values()) >= 0 < sum(
        parts.values()
    )


def _rank(value: float, values: list[float], things: str = "") -> str:
    """« le plus haut des 12 », « 2e sur 12 » ; rien de deux valeurs, qui se rangent à vue."""
    if len(values) <= _A_PAIR:
        return ""
    above = sum(other > value for other in values)
    if not above:
        return str(WORDS["highest-of"].format(f"{len(values)}{things}"))
    if not any(other < value for other in values):
        return str(WORDS["lowest-of"].format(f"{len(values)}{things}"))
    return str(WORDS["rank-of"].format(above + 1, f"{len(values)}{things}"))


# --- des courbes ----------------------------------------------------------------------------------------------
def _curves_said(panel: Panel, facts: ChartFacts) -> tuple[list[Shown], bool]:
    """Les courbes que nomme le titre, aux moments qu’il dit, et vrai ; à défaut, leurs bouts et leur sommet."""
    curves = [line for line in panel.curves if len(line.x) > 2 and np.isfinite(line.y).all()]
    said = title_of(facts)
    named = [line for line in curves if _is_curve_said(line, said)]
    meant = named or curves
    if not 0 < len(meant) <= _MOST_CURVES:
        return [], False
    dated = [_moments_said(panel, line, said) for line in meant]
    shown = []
    for line, places in zip(meant, dated, strict=True):
        ranks = _around(places, line, said) if places else _top_and_ends(line, len(meant))
        shown += [_at_its_moment(panel, line, rank, curves) for rank in ranks]
    return shown, bool(named or any(dated))


def _is_curve_said(line: Line, said: str) -> bool:
    """Vrai si le titre dit le nom de cette courbe, au singulier ou au pluriel."""
    name = plain_name(line.label)
    return bool(name) and not name.startswith("_") and bool(names_said(said, [name, name.rstrip("s")]))


def _moments_said(panel: Panel, line: Line, said: str) -> list[int]:
    """Les points de la courbe dont le titre dit l’année, le mois et l’année, ou l’heure ; aucun s’il en dit trop."""
    on_a_day = _hours_of_a_day(panel, line)
    if on_a_day:
        found = _nearest(hours_said(said), on_a_day)
    elif panel.x.kind == "date":
        found = _dates_said(panel, line, said)
    elif years_in(said):
        found = [rank for rank, place in enumerate(line.x) if place in years_in(said)]
    else:
        hours = hours_said(said)
        found = [
            rank
            for rank, place in enumerate(line.x)
            if any(abs(place - one) < _A_MINUTE / 2 for one in hours)
        ]
    return found if len(found) <= _MOST_MOMENTS else []


def _nearest(told: list[float], hours: list[float]) -> list[int]:
    """Le point le plus proche de chaque heure dite, s’il en est à moins d’une demi-heure."""
    found = [int(np.argmin(np.abs(np.array(hours) - one))) for one in told]
    return [rank for rank, one in zip(found, told, strict=True) if abs(hours[rank] - one) <= 1 / 2]


def _dates_said(panel: Panel, line: Line, said: str) -> list[int]:
    """Les points d’un axe de dates : « janvier 1855 », ou « 1855 » s’il n’y en a qu’un par an."""
    years = years_in(said)
    months = [month for month, name in enumerate(WORDS["months"], 1) if re.search(rf"\b{name}\b", said)]
    when = [num2date(float(panel.x.days(place))) for place in line.x]
    found = [rank for rank, date in enumerate(when) if date.year in years or (months and not years)]
    return [rank for rank in found if when[rank].month in months] if months else found


def hours_said(said: str) -> list[float]:
    """Les heures que dit un titre, en heures et parties d’heure : « 7 h 23 », « midi »."""
    written = re.findall(WORDS["hour-and-minutes"], said)
    hours = [int(hour) + int(minutes or 0) / 60 for hour, minutes in written]
    return hours + [hour for pattern, hour in WORDS["hours-in-words"] if re.search(pattern, said)]


def _around(places: list[int], line: Line, said: str) -> list[int]:
    """Les moments dits, le sommet ou le creux si le titre en parle ; de « depuis 2011 », « dès mars », d’où l’on vient et où l’on va."""
    top, bottom, last = int(np.argmax(line.y)), int(np.argmin(line.y)), len(line.x) - 1
    found = set(places)
    if re.search(WORDS["since-then"], said):
        found |= {top, last}
    if re.search(f"{WORDS['peaks']}|{WORDS['piece-all']}", said):
        found.add(top)
    if re.search(WORDS["lows"], said):
        found.add(bottom)
    return sorted(found)


def _top_and_ends(line: Line, curves: int) -> list[int]:
    """Le sommet d’une courbe, et, si elle est seule, son creux et ses bouts : deux courbes se comparent par leur sommet et leur fin."""
    top, bottom, last = int(np.argmax(line.y)), int(np.argmin(line.y)), len(line.x) - 1
    return sorted({top, last} if curves > 1 else {0, top, bottom, last})


def _told_on_a_day(panel: Panel, line: Line, rank: int) -> str:
    """« À 11 h 47 », d’une courbe d’un seul jour ; rien d’une autre."""
    hours = _hours_of_a_day(panel, line)
    if not hours:
        return ""
    whole, minutes = divmod(round(60 * hours[rank]), 60)
    return f"à {whole} h {minutes:02}"


def _hours_of_a_day(panel: Panel, line: Line) -> list[float]:
    """L’heure de chaque point d’une courbe qui ne dure qu’un jour ; rien d’une autre."""
    if panel.x.kind != "date":
        return []
    dates = [num2date(float(panel.x.days(place))) for place in line.x]
    if dates[0].date() != dates[-1].date():
        return []
    return [date.hour + date.minute / 60 for date in dates]


def _at_its_moment(panel: Panel, line: Line, rank: int, curves: list[Line]) -> Shown:
    """Un point d’une courbe : son nom, son moment, et s’il est au-dessus des autres."""
    moment = _told_on_a_day(panel, line, rank) or told_at(panel.x, line.x, float(line.x[rank]))
    name = f"{line.label}, {moment}" if line.label and not line.label.startswith("_") else moment
    value = float(line.y[rank])
    there = [float(one.y[one.x == line.x[rank]][0]) for one in curves if (one.x == line.x[rank]).any()]
    if rank == int(np.argmax(line.y)):
        return Shown(name, value, WORDS["its-top"])
    if rank == int(np.argmin(line.y)) and len(curves) == 1:
        return Shown(name, value, WORDS["its-bottom"])
    return Shown(name, value, _rank(value, there, " courbes") if len(there) == len(curves) else "")


def _crossing(panel: Panel, facts: ChartFacts) -> str:
    """« Les deux courbes se croisent en 1985 », si le titre dit que l’une dépasse l’autre ; rien d’un autre titre."""
    said = title_of(facts)
    named = [line for line in panel.curves if _is_curve_said(line, said)]
    if len(named) != 2 or not re.search(WORDS["crosses"], said):
        return ""
    one, other = named
    if not np.array_equal(one.x, other.x):
        return ""
    ahead = one.y > other.y
    turns = [rank for rank in range(1, len(ahead)) if ahead[rank] != ahead[rank - 1]]
    if len(turns) > _MOST:
        return ""
    moments = [told_at(panel.x, one.x, float(one.x[rank])) for rank in turns]
    return str(WORDS["cross"].format(listing(moments)) if moments else WORDS["never-cross"])


# --- le nombre que dit le titre -------------------------------------------------------------------------------
def _numbers_compared(shown: list[Shown], is_named: bool, digits: int | None, facts: ChartFacts) -> str:
    """L’écart et le rapport de deux valeurs si le titre compte, ou ce qui fait le nombre qu’il dit."""
    told = _numbers_told(shown, facts)
    are_the_two = is_named or len(_drawn(facts)) == len(shown)
    if len(shown) == 2 and are_the_two and (told or _compares(facts) or _says_a_part(facts)):
        return _between(shown[0].value, shown[1].value, digits, _says_a_part(facts))
    return _where_it_comes_from(told[0], is_named, digits, facts) if len(told) == 1 else ""


def _between(one: float, other: float, digits: int | None, in_parts: bool) -> str:
    """« L’écart est de 7,9 : 20 % de 39,5 » ; ou combien de fois la plus petite tient dans la plus grande."""
    high, low = max(one, other), min(one, other)
    gap, more, less = (number(value, digits) for value in (high - low, high, low))
    if low <= 0 or high / low < _LEAST_TIMES:
        return str(WORDS["gap-of"].format(gap))
    if in_parts:
        return str(WORDS["gap-and-part"].format(gap, percent((high - low) / high, 0), more))
    return str(WORDS["gap-and-times"].format(gap, more, number(high / low, 1), less))


def _compares(facts: ChartFacts) -> bool:
    """Vrai si le titre compte d’une valeur à l’autre : « divise par cinq », « évite dix tonnes »."""
    return re.search(WORDS["counts-between"], title_of(facts)) is not None


def _says_a_part(facts: ChartFacts) -> bool:
    """Vrai si le titre dit une part, « la moitié », « presque tous » ; un pourcentage n’en est pas une sous des pourcentages."""
    if is_a_rate(facts.words.unit or "") and not _says_a_loss(facts):
        return False
    said = title_of(facts)
    return bool(re.search(WORDS["a-part"], said) or spelled_shares(said))


def _numbers_told(shown: list[Shown], facts: ChartFacts) -> list[str]:
    """Les nombres que dit un titre, et que ni une valeur montrée, ni un nom, ni une date n’expliquent."""
    said = re.sub(WORDS["an-hour"], "", YEAR.sub("", title_of(facts)))
    said = re.sub(WORDS["no-value"], "", said)
    of_a_name = {found for one in shown for found in re.findall(r"\d+", one.name)}
    told = [written for written in numbers_of(said) if written not in of_a_name]
    return [written for written in told if not any(_is_near(written, one.value) for one in shown)]


def _is_near(written: str, value: float) -> bool:
    """Vrai si cette valeur, déjà montrée, répond d’elle-même à ce nombre : « presque 10 % » pour 9,49."""
    return abs(value_of(written) - value) <= max(_half(written), _NEAR * abs(value))


def _is_written(written: str, value: float) -> bool:
    """Vrai si ce nombre est cette valeur, arrondie d’autant."""
    return abs(value_of(written) - value) <= max(_half(written), _WRITTEN * abs(value))


def _half(written: str) -> float:
    """La moitié de ce que vaut la dernière décimale écrite : 0,5 pour « 12 », 0,05 pour « 12,4 »."""
    decimals = len(written.replace(",", ".").partition(".")[2])
    return 0.5 / 10**decimals


def _drawn(facts: ChartFacts) -> list[float]:
    panel = facts.panels[0]
    rows = [one.length for one in panel.bars] or [one.y for one in panel.curves]
    return [float(value) for row in rows for value in row if np.isfinite(value)]


def _where_it_comes_from(written: str, is_named: bool, digits: int | None, facts: ChartFacts) -> str:
    """Les deux seules barres dont l’écart ou le rapport fait ce nombre ; à défaut, si rien n’est nommé, la plus proche."""
    told = value_of(written)
    drawn = _bars_drawn(facts.panels[0])
    if not drawn:
        return ""
    same = [name for name in drawn if _is_written(written, drawn[name])]
    if same:
        return str(WORDS["is-the-value-of"].format(number(told), same[0])) if len(same) == 1 else ""
    found = []
    for one, other in combinations(drawn, 2):
        high, low = sorted((one, other), key=drawn.__getitem__, reverse=True)
        more, less = number(drawn[high], digits), number(drawn[low], digits)
        if abs(drawn[high] - drawn[low] - told) <= _half(written):
            found.append(WORDS["makes-the-gap"].format(number(told), high, more, low, less))
        if drawn[low] > 0 and abs(drawn[high] / drawn[low] - told) <= _half(written):
            found.append(WORDS["makes-the-times"].format(number(told), high, more, low, less))
    if len(found) == 1:
        return str(found[0])
    if is_named:
        return ""
    nearest = min(drawn, key=lambda name: abs(drawn[name] - told))
    return str(WORDS["nearest-to"].format(number(told), nearest, number(drawn[nearest], digits)))


def _decimals_written(panel: Panel, facts: ChartFacts) -> int | None:
    """Combien de décimales la figure écrit près de ses valeurs ; rien si elle n’en écrit aucune."""
    values = _drawn(facts)
    found = []
    for word in panel.words:
        text = re.sub(r"[ \u202f\u00a0]", "", word.text)
        is_a_value = word.role == "text" and re.fullmatch(r"\d+(?:,\d+)?", text)
        if is_a_value and any(abs(value_of(text) - value) <= _half(text) for value in values):
            found.append(len(text.partition(",")[2]))
    return max(found, default=None)
