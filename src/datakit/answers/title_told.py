"""Ce qu’un titre affirme, relu sur la figure qui le porte : un nombre, une part, un facteur, un nom, un record."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate, combinations
from typing import Any

from datakit.answers import cell, numerals
from datakit.answers.claims.bounds import without_bounds
from datakit.answers.claims.denominator import not_that_base
from datakit.answers.claims.named import is_a_rate, may_lack_some
from datakit.answers.claims.pair import amount_said, not_that_gap, pair_said
from datakit.answers.claims.said import WORDS as CLAIMS, with_names_as_said
from datakit.answers.drawn import (
    curves_told,
    lengths,
    lengths_by_name,
    marks_across,
    names_of_bars,
    numbers,
    rows_drawn,
)
from datakit.answers.verdict import MistakeKind, Reason
from figaudit.base import figtext
from figaudit.base.text import listing, normalise, number as text_number, percent, quote, words
from figaudit.read.facts import read

_WORDS = words(__file__, "judges.toml")

#: Une part annoncée s’éloigne de la part dessinée d’autant au plus : « une sur trois » dit 0,33 comme 0,36.
_SHARE_GAP = 0.045
#: « Presque la moitié » se dit encore de 42 %.
_ABOUT_GAP = 0.08
#: Un nombre rond du titre (« 630 places » pour 633, « 600 » pour 640 non) s’écarte de ses barres de trois centièmes au plus.
_ROUND_GAP = 0.03
#: « Frôle les 1 000 » se dit encore de 920.
_NEARLY_GAP = 0.1
#: Un facteur annoncé (« divise par deux ») s’écarte d’autant, au plus, de celui que font deux barres.
_FACTOR_GAP = 0.15


def denied(written: figtext.FigText, fig: Any) -> list[str]:
    """Ce que la figure répond à son titre quand elle dit le contraire ; rien si elle ne le dément pas.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre"], [640, 410])
    >>> fig = figtext.annotate(fig, title="La gare offre 900 places", unit="places", source="Grand Poitiers")
    >>> print(denied(figtext.read(fig), fig)[0][:34])
    Le titre dit 900 places : ni une b
    """
    title = written.title
    faults = miscounted(written, fig) or _beyond_the_curves(written, fig)
    faults += _said_to_be_gone(title, fig)
    faults += _never_so_high(title, fig)
    return [Reason(said, MistakeKind.DENIED_TITLE) for said in faults]


def _beyond_the_curves(written: figtext.FigText, fig: Any) -> list[str]:
    """« Le CO₂ dépasse 5 000 ppm », quand aucune courbe ne monte jusque-là ; rien d’une figure de barres."""
    heights = [float(value) for ax in fig.axes for line in ax.lines for value in numbers(line.get_ydata())]
    if not heights or names_of_bars(fig) or not written.unit:
        return []
    unit = re.escape(normalise(written.unit).split(" ")[0])
    title = without_bounds(_with_whole_thousands(normalise(written.title)))
    for before, number in re.findall(rf"([^,;:]*?)(?<![\d,.])(\d+) ?{unit}(?!\w)", title):
        gap = _NEARLY_GAP if re.search(CLAIMS["nearly-there"], before) else _ROUND_GAP
        if int(number) > (1 + gap) * max(heights):
            told, most = text_number(int(number)), text_number(max(heights), 0)
            return [_WORDS["beyond"].format(told, written.unit.split()[0], most)]
    return []


def _said_to_be_gone(title: str, fig: Any) -> list[str]:
    """« Plus une seule Emilie », « plus personne ne les donne », quand la courbe ne finit pas à zéro."""
    plain = normalise(title)
    if not re.search(_WORDS["gone"], plain):
        return []

    for name, heights in curves_told(fig, plain).items():
        last = float(heights.iloc[-1])
        if last >= 1:
            return [_WORDS["not-gone"].format(quote(name), text_number(last, 0))]
    return []


def _never_so_high(title: str, fig: Any) -> list[str]:
    """« Jamais autant donnés qu’en 2021 », quand aucune des courbes dont parle le titre n’a son sommet cette année-là."""
    plain = normalise(title)
    found = re.search(_WORDS["never-so"], plain)
    if found is None:
        return []

    peaks = {}
    for name, heights in curves_told(fig, plain).items():
        rank = heights.argmin() if re.search(_WORDS["so-few"], found[0]) else heights.argmax()
        peaks[name] = int(heights.index.to_numpy()[rank])
    if not peaks or int(found["year"]) in peaks.values():
        return []
    listed = listing(f"{year} pour {quote(name)}" for name, year in peaks.items())
    return [_WORDS["another-peak"].format(found["year"], listed)]


@dataclass(frozen=True)
class _Counted:
    """Les barres d’une figure, et les mots qui disent ce qu’elles comptent, sans accents ni majuscules."""

    bars: list[float]
    in_a_row: bool  # des barres verticales : des âges, des mois qui se suivent
    title: str
    unit: str
    note: str
    marks: list[float]  # des repères, tirés d’un trait en travers des barres

    @property
    def total(self) -> float:
        return sum(self.bars)

    @property
    def drawn(self) -> list[float]:
        """Ce que la figure montre : une barre, leur total, deux réunies, leur écart."""
        values = [*self.bars, self.total]
        if "%" in self.unit:
            values += [100 - value for value in self.bars]
            values += [self.total / len(self.bars)]
        for one, other in combinations(self.bars, 2):
            values += [one + other, abs(one - other)]
        return values


def miscounted(written: figtext.FigText, fig: Any, drawn: str = "bar") -> list[str]:
    """Le nombre d’unités que dit le titre, si aucune barre ne le montre ; à défaut, la part qu’il annonce."""
    counted = _counted(written, fig)
    facts = with_names_as_said(read(fig))
    wrong_gap_or_base = not_that_gap(facts) or not_that_base(facts)
    if wrong_gap_or_base:
        return [wrong_gap_or_base]
    number = _wrong_number(counted, amount_said(facts) if pair_said(facts) else "")
    if number:
        told = text_number(int(number))
        elsewhere = _WORDS["or-in-a-note"] if _takes_a_note() else ""
        return [_WORDS[f"miscounted-{drawn}"].format(told, written.unit.split()[0], elsewhere)]
    wrong = _another_bar(counted, lengths_by_name(fig)) or _wrong_factor(counted)
    if wrong:
        return [wrong]
    share = _wrong_share(counted)
    if share and is_a_rate(counted.unit):
        return [
            _WORDS["misrated"].format(share, text_number(min(counted.bars)), text_number(max(counted.bars)))
        ]
    if share:
        longest = max(counted.bars) / counted.total
        return [_WORDS[f"misshared-{drawn}"].format(share, percent(longest, 0))]
    return []


def _takes_a_note() -> bool:
    """Vrai si la cellule écrit une note, ou si l’on ne sait pas ce qu’elle écrit ; `duel(…)` n’en prend pas."""
    written_cell = cell.source()
    return not written_cell or "note=" in written_cell or "annotate(" in written_cell


def _counted(written: figtext.FigText, fig: Any) -> _Counted:
    """Ce qu’une figure montre à compter : la longueur de ses barres, et les textes où un compte peut être écrit."""
    rows = rows_drawn(fig)
    in_a_row = all(one.orientation == "vertical" for one in rows)
    title = without_bounds(_with_whole_thousands(normalise(written.title)))
    marks = marks_across(fig, in_a_row)
    return _Counted(lengths(rows), in_a_row, title, normalise(written.unit), written.note, marks)


def _with_whole_thousands(text: str) -> str:
    """« 200 000 habitants » d’un seul tenant : sans quoi le nombre lu devant l’unité serait « 000 »."""
    return re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3}(?!\d))", "", text)


def _wrong_number(counted: _Counted, judged: str = "") -> str:
    """Le nombre d’unités que dit le titre, et que rien de ce qui est dessiné ne fait ; sinon rien.

    `judged` : l’écart de deux barres nommées, qui se compare à elles seules, et non à tout ce qui est dessiné.
    """
    if not counted.bars or not counted.unit:
        return ""
    unit = _any_spelling(counted.unit)
    of_them = r"(?: (?:des?|parmi|sur)(?: [lc]es)?(?: \d+)?)?"  # « 633 de ces 1050 places »
    of_a_whole = (
        r"(?! sur (?:cent|mille|dix|\d))"  # « 46 habitants sur 100 » est une part, et non 46 habitants
    )
    told = rf"({_WORDS['loose']})?(?<![\d,.])(\d+){of_them} {unit}(?!\w){of_a_whole}"

    for vague, number in re.findall(told, counted.title):
        if vague or number in counted.note:
            continue
        if number == judged:
            continue
        slack = 0.5
        if re.search(CLAIMS["a-saving"], counted.title):  # un écart de 46,6 se dit 46 comme 47
            slack = 1.0
        if number.endswith("0"):  # un nombre rond a été arrondi
            slack += _ROUND_GAP * int(number)
        if all(abs(int(number) - value) >= slack for value in counted.drawn):
            return number
    return ""


def _any_spelling(unit: str) -> str:
    """Le motif d’une unité, en entier ou abrégée : « tonnes », « tonne », « t »."""
    first = unit.split(" ")[0]
    for spelling in _WORDS["same-units"]:
        if re.fullmatch(spelling, first):
            return f"(?:{spelling})"
    return re.escape(first)


def _another_bar(counted: _Counted, lengths: Mapping[str, float]) -> str:
    """« 13 % en formats », quand la barre « formats » fait 97 ; rien d’un nombre qui n’est pas accolé à un nom de barre."""
    unit = _any_spelling(counted.unit) if counted.unit else ""
    # « dépasse 60 µg à 7 h » ne dit pas 60
    title = re.sub(rf"(?:{_WORDS['loose']})(?=\d)\d+", "", counted.title)
    for name, length in lengths.items():
        if not unit or not name:
            continue
        bar = re.escape(name)
        before = rf"(?<![\d,.])(\d+) ?{unit} (?:en|pour|a|dans|aux?|chez) (?:l'|la |les? )?{bar}\b"
        after = rf"\b{bar} ?(?::|=|a|ont|fait|font|compte|comptent|atteint|est a|a eu) (\d+) ?{unit}(?= ?(?:$|[,.;:!]|et\b|contre\b))"
        for told in re.findall(before, title) + re.findall(after, title):
            if told not in counted.note and abs(int(told) - length) > max(1, _ROUND_GAP * length):
                return str(_WORDS["another-bar"].format(told, quote(name), text_number(length, 0)))
    return ""


def _wrong_factor(counted: _Counted) -> str:
    """« Divise par dix », quand aucune barre n’est dix fois une autre ; « trois fois plus », s’il n’y en a que deux."""
    found = re.search(_WORDS["factor"], counted.title)
    factor = _WORDS["factors"].get(found[2], found[1]) if found else ""
    if found is None and len(counted.bars) == 2:
        found = re.search(_WORDS["times"], counted.title)
        factor = found[1] if found else ""
    if found is None or len(counted.bars) < 2 or factor in counted.note:
        return ""
    told = _as_number(factor)
    heights = [abs(height) for height in [*counted.bars, *counted.marks] if height]
    for one, other in combinations(heights, 2):
        if abs(max(one, other) / min(one, other) - told) <= _FACTOR_GAP * told:
            return ""
    return str(_WORDS["no-such-factor"].format(factor))


def _wrong_share(counted: _Counted) -> str:
    """La part du total qu’annonce le titre, et qu’aucune barre ne fait ; rien de « évite un tiers », part d’une autre barre."""
    title = counted.title
    if re.search(f"{CLAIMS['a-loss']}|{CLAIMS['a-saving']}", title):
        return ""
    for pattern, count in _WORDS["fractions"]:
        title = re.sub(pattern, count, title)

    parts = _parts(counted)
    for vague, many, thing, out_of in re.findall(_WORDS["share"], title):
        is_a_bar = many.isdigit() and int(many) in counted.bars
        if is_a_bar:  # « 50 hommes sur 128 » : une barre le dit, pas un tout
            continue
        told = _as_number(many) / _as_number(out_of)
        is_counted = thing[:5] in counted.unit  # « annonce » est dans « sorties annoncées »
        is_of_more = told < max(parts, default=0) and not is_a_rate(counted.unit) and may_lack_some()
        if is_of_more:  # « un tiers de ces hommes », dont on ne voit que les huit premiers grades
            continue
        if is_counted and parts and not any(_fits(part, told, vague) for part in parts):
            return f"{vague} de {percent(told, 0)}" if vague in {"plus", "moins"} else percent(told, 0)
    return ""


def _as_number(word: str) -> int:
    """Un nombre que les motifs ont retenu : ils n’en retiennent pas d’autres que ceux qui se lisent."""
    return numerals.written(word) or 0


def _fits(part: float, told: float, vague: str) -> bool:
    """Vrai si la part dessinée est celle qu’on annonce, ou du côté qu’on annonce : « plus de », « moins de »."""
    if vague == "plus" and part > told:
        return True
    if vague == "moins" and part <= told:
        return True
    is_about = vague in {"presque", "pres", "environ", "quasiment"}
    return abs(part - told) <= (_ABOUT_GAP if is_about else _SHARE_GAP)


def _parts(counted: _Counted) -> list[float]:
    """Les parts du total que la figure montre, et leur complément si le titre dit « ne… pas », « sauf », « hors »."""
    if not counted.total:
        return []
    sums = _added_up(counted.bars) if counted.in_a_row else list(counted.bars)
    if re.search(r"\b(et|ou)\b", counted.title):
        sums += counted.drawn

    is_rated = is_a_rate(counted.unit)
    whole = 100 if is_rated else counted.total
    parts = [value / whole for value in sums]
    turned_away = re.search(CLAIMS["turns-away"], counted.title)
    if turned_away or re.search(r"\b(n'|(ne|pas|hors|sauf|sans|autres?)\b)", counted.title):
        parts += [1 - part for part in parts]
    return parts


def _added_up(bars: list[float]) -> list[float]:
    """Ce que font des barres qui se suivent : chacune, deux, trois, toutes."""
    running = [0.0, *accumulate(bars)]
    return [after - before for before, after in combinations(running, 2)]
