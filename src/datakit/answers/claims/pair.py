"""Les deux barres qu’un titre compare, laquelle il met en avant, et de combien : « 20 % de plus que », « évite 46 tonnes ».

« De plus » se rapporte à la plus petite des deux valeurs, « de moins » à la plus grande.
"""

import re
from dataclasses import dataclass

from datakit.answers.claims.bounds import whole_title
from datakit.answers.claims.named import as_drawn, is_a_rate
from datakit.answers.claims.said import WORDS, half_of, value_of
from datakit.answers.claims.shown import unit_of
from datakit.answers.claims.shown_bars import bars_drawn, said_by_their_number
from figaudit.base.text import normalise, number, percent
from figaudit.read.facts import ChartFacts
from figaudit.read.order import as_time
from figaudit.titles.categories import names_said, plain_name, where_named
from figaudit.titles.words import multiple_of

#: Un écart de 46,6 se dit 46 comme 47.
_ONE = 1.0
#: « 1 350 » se dit d’un écart de 1 357, « 50 » d’un écart de 48,8.
_ROUNDED = 0.01
_ROUND_NUMBER = 0.03
#: « 20 % » se dit de 19,7 % comme de 21 % : un point et demi, ou un dixième.
_POINTS = 1.5
_TENTH = 0.1
#: Et se confirme d’un point, ou d’un vingt-cinquième.
_ONE_POINT = 1.0
_CLOSE = 0.04
#: Un rapport se confirme à un sixième près.
_SAME_TIMES = 0.15


@dataclass(frozen=True)
class Pair:
    """Deux barres comparées, chacune avec sa valeur ; `subject` : celle dont le titre parle, si l’on sait laquelle."""

    values: dict[str, float]
    subject: str = ""

    @property
    def high(self) -> float:
        return max(self.values.values())

    @property
    def low(self) -> float:
        return min(self.values.values())

    @property
    def gap(self) -> float:
        return self.high - self.low

    def part(self, sense: int) -> float:
        """L’écart, pour cent de la plus petite valeur si l’on dit « de plus » (1), de la plus grande si l’on dit « de moins »."""
        return 100 * self.gap / (self.low if sense > 0 else self.high)


def pair_said(facts: ChartFacts) -> Pair | None:
    """Les deux barres que compare un titre : celles qu’il nomme, ou les deux seules de la figure s’il en nomme une au plus."""
    if len(facts.panels) != 1 or not facts.panels[0].bars:
        return None
    written = bars_drawn(facts.panels[0])
    drawn = {plain_name(name): value for name, value in written.items()}
    if len(drawn) < len(written) or min(drawn.values(), default=0) <= 0:
        return None
    # Des années, des heures : d’une à l’autre, le titre dit une évolution ; deux mois, eux, se comparent.
    is_a_course = as_time(list(written)) and any(re.search(r"\d", name) for name in written)
    if is_a_course:
        return None

    said = whole_title(facts)
    places = _places(written, facts)
    if len(places) == 2:
        first, second = places
        subject = _subject(first, second, places, said)
        return Pair({first: drawn[first], second: drawn[second]}, subject)
    if len(drawn) == 2 and not re.search(WORDS["than-another"], said):
        return Pair(drawn, "".join(places))
    return None


def _places(written: dict[str, float], facts: ChartFacts) -> dict[str, tuple[int, int]]:
    """Où le titre dit chacun de ces noms, ou le nombre qui le distingue : « 8 ans » pour « tous les 8 ans »."""
    said = whole_title(facts)
    places = {}
    for name in names_said(said, map(plain_name, written)):
        found = where_named(name, said)
        if found:
            places[name] = found
    if places:
        return places

    for name in said_by_their_number(list(written), facts):
        (digits,) = re.findall(r"\d+", name)
        spelled = WORDS["digits"].get(digits, digits)
        found_number = re.search(rf"\b(?:{digits}|{spelled})\b(?! fois)", said)
        if found_number:
            places[plain_name(name)] = found_number.span()
    return dict(sorted(places.items(), key=lambda place: place[1]))


def _subject(first: str, second: str, places: dict[str, tuple[int, int]], said: str) -> str:
    """De deux noms dits dans cet ordre, celui dont le titre parle : l’autre vient après « que », « au lieu de », « de… à »."""
    before = said[: places[first][0]]
    between = said[places[first][1] : places[second][0]]
    if re.search(WORDS["reference-next"], before) or re.fullmatch(WORDS["from-to"], between):
        return second
    if re.search(WORDS["reference-next"], between):
        return first
    return ""


def sense_said(said: str) -> int:
    """1 pour « de plus », « double » ; −1 pour « de moins », « évite », « divise » ; 0 si le titre ne le dit pas, ou dit les deux.

    >>> sense_said("20 % de plus que jade"), sense_said("garder huit ans evite 46 tonnes"), sense_said("emma devance jade")
    (1, -1, 0)
    """
    if re.search(WORDS["gap-denied"], said):
        return 0
    more = re.search(WORDS["more-of-it"], said) is not None
    less = re.search(WORDS["less-of-it"], said) is not None
    return more - less


def amount_said(facts: ChartFacts) -> str:
    """Le nombre d’unités que dit un écart : « évite 46 tonnes », « 1 083 naissances de plus » ; rien s’il n’en dit pas un seul."""
    unit = normalise(facts.words.unit or "").split(" ")[0].rstrip("s")
    said = whole_title(facts)
    if not unit or re.search(WORDS["gap-restricted"], said):
        return ""
    spelled = r"(?:tonnes?|t)\b" if unit == "tonne" else rf"{re.escape(unit)}\w*"
    amount = rf"(?P<told>{WORDS['bound-number']}) ?{spelled}"
    after = rf"{amount} (?:\S+ ){{0,4}}?(?:de|en) (?:plus|moins)\b"
    before = rf"{WORDS['gap-verb']}(?:\S+ ){{0,4}}?{amount}"
    found = {one["told"] for pattern in (after, before) for one in re.finditer(pattern, said)}
    return found.pop() if len(found) == 1 else ""


def part_said(facts: ChartFacts) -> float:
    """La part que dit un écart, pour cent : « 20 % de plus », « un tiers de rappels en moins » ; 0 s’il n’en dit pas une seule."""
    said = whole_title(facts)
    if re.search(WORDS["gap-restricted"], said):
        return 0.0
    found = set()
    for pattern in WORDS["gap-parts"]:
        for one in re.finditer(pattern.replace("PART", WORDS["a-part-said"]), said):
            found.add(_as_percent(one["part"]))
    return found.pop() if len(found) == 1 else 0.0


def _as_percent(told: str) -> float:
    for pattern, value in WORDS["parts-said"].items():
        if re.fullmatch(pattern, told):
            return float(value)
    return value_of(told.rstrip(" %").removesuffix("pour cent").strip())


def not_that_gap(facts: ChartFacts) -> str:
    """« Garder huit ans au lieu de quatre évite 60 tonnes », quand l’écart des deux barres est de 46,6."""
    pair = pair_said(facts)
    told = amount_said(facts)
    if pair is None or not told:
        return ""
    value = value_of(told)
    margin = max(_ONE if half_of(told) >= half_of("1") else 2 * half_of(told), _ROUNDED * pair.gap)
    if told.endswith("0"):
        margin = max(margin, _ROUND_NUMBER * value)
    if abs(value - pair.gap) < margin:
        return ""
    return str(
        WORDS["not-that-gap"].format(
            number(value), unit_of(facts).split(" ")[0], *_both(pair, facts), number(pair.gap)
        )
    )


def not_that_part_more(facts: ChartFacts) -> str:
    """« Emma : 16 % de plus que Jade », quand son avance fait 20 % de ce que compte Jade."""
    pair = pair_said(facts)
    told = part_said(facts)
    sense = sense_said(whole_title(facts))
    if pair is None or not told or not sense:
        return ""
    part = pair.part(sense)
    if abs(told - part) <= max(_POINTS, _TENTH * part):
        return ""
    is_in_points = is_a_rate(facts.words.unit or "") and abs(told - pair.gap) < _ONE
    if is_in_points:
        return ""
    base = pair.low if sense > 0 else pair.high
    key = "not-that-part-more" if sense > 0 else "not-that-part-less"
    told_gap = (number(pair.gap), percent(part / 100, 0), number(base))
    return str(WORDS[key].format(percent(told / 100, 0), *_both(pair, facts), *told_gap))


def not_in_that_sense(facts: ChartFacts) -> str:
    """« Garder quatre ans au lieu de huit divise par deux », quand c’est la barre des quatre ans qui est la plus longue."""
    pair = pair_said(facts)
    if pair is None or not _counts_a_gap(facts):
        return ""
    if _is_in_its_sense(pair, facts) is not False:
        return ""
    return str(WORDS["not-then"].format(*_both(pair, facts)))


def gap_is_right(facts: ChartFacts) -> bool:
    """Vrai si le titre ne dit qu’un écart de deux barres, en unités, en part ou en rapport, et que c’est le bon, dans le bon sens."""
    pair = pair_said(facts)
    amount = amount_said(facts)
    part = part_said(facts)
    times = _times_said(facts)
    if part and not re.search(r"\bfois\b|\bdivis", whole_title(facts)):
        times = 0.0  # « moitié moins » est la même part, dite une seule fois
    says_one = [bool(amount), bool(part), bool(times)].count(True) == 1
    if pair is None or not says_one or not _is_in_its_sense(pair, facts):
        return False
    if amount:
        return abs(value_of(amount) - pair.gap) <= max(half_of(amount), _ROUNDED * pair.gap)
    if part:
        drawn = pair.part(sense_said(whole_title(facts)))
        return abs(part - drawn) <= max(_ONE_POINT, _CLOSE * drawn)
    drawn = pair.high / pair.low
    return abs(times - drawn) <= _SAME_TIMES * drawn


def _counts_a_gap(facts: ChartFacts) -> bool:
    return bool(amount_said(facts) or part_said(facts) or _times_said(facts))


def _times_said(facts: ChartFacts) -> float:
    """Le rapport que dit un titre, s’il dit aussi dans quel sens : « divise par deux », « deux fois plus »."""
    said = whole_title(facts)
    if re.search(WORDS["gap-restricted"], said):
        return 0.0
    told = multiple_of(said)
    return 0.0 if told.least else told.value


def _is_in_its_sense(pair: Pair, facts: ChartFacts) -> bool | None:
    """Vrai si la barre dont parle le titre est du côté qu’il dit ; rien si l’on ne sait pas laquelle, ou de quel côté."""
    sense = sense_said(whole_title(facts))
    if not pair.subject or not sense:
        return None
    is_the_high_one = pair.values[pair.subject] == pair.high
    return is_the_high_one == (sense > 0)


def _both(pair: Pair, facts: ChartFacts) -> list[str]:
    """Chaque nom, puis sa valeur, dans l’ordre où le titre les dit."""
    told = []
    for name, value in pair.values.items():
        told += [as_drawn(name, facts), number(value)]
    return told
