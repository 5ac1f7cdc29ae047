"""Ce qu'un titre affirme de tous les territoires : « nulle part plus de 10 % », « toutes les communes gagnent »."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from figaudit.base import text
from figaudit.base.numerals import numerals
from figaudit.base.text import normalise, parse_number
from figaudit.read.maps.facts import Coding, MapFacts
from figaudit.rules.maps.parts import NEARLY, NUMBERS, TERRITORY, in_numbers, whole_number

CLEARLY_FEWER = 0.85  # de la part annoncée : moins que cela n'en est pas une, même à l'arrondi près
SLACK = 1  # territoire : une part s'arrondit
NEAR = 0.02  # part de l'étendue des valeurs : une couleur se lit à peu près, un titre arrondit

_WORDS: dict[str, Any] = text.words(__file__, "everywhere.json")
_SPELLED = numerals(least=2, most=100)
_COUNT_WORD = rf"\d{{1,2}}|{'|'.join(NUMBERS)}"
_AN_AGE = r"(?! ?(?:ans|years|jahre|anos)\b)"
_NUMBER = rf"(-?\d+(?:[ \u202f]\d{{3}})*(?:[.,]\d+)?|\b(?:{'|'.join(_SPELLED)})\b)(?![\d.,]*\d){_AN_AGE}"
_NONE = _WORDS["none"]
_ALL = _WORDS["all"]
_FOLLOWS = r"\b[^;:,]{0,60}?\b"
# « In every district, over 30% » : une virgule peut suivre les territoires ; « rents rose over 30% » dit une hausse.
_AFTER_A_COMMA = rf", (?![^;:,]{{0,60}}?(?:{_WORDS['up']}|{_WORDS['down']}))[^;:,]{{0,60}}?\b"
_ALL_OF_THEM = f"(?:{_ALL})(?:{_FOLLOWS}|[^;:,]{{0,30}}{_AFTER_A_COMMA})"
_IN = r"[^;:,]{0,50}?\b(?:in|dans|en) "
_ABOVE = f"(?:{_WORDS['above']})[ '](?:[a-z']+ ){{0,3}}?{_NUMBER}"
_BELOW = f"(?:{_WORDS['below']})[ '](?:[a-z']+ ){{0,2}}?{_NUMBER}"
# « Below two children, everywhere in South America » : une virgule peut mettre les territoires en valeur.
_THEN_EVERYWHERE = f"[^;:,]{{0,30}}?(?:, )?(?:{_WORDS['everywhere']})"
_THEN_NOWHERE = f"[^;:,]{{0,30}}?(?:, )?(?:{_WORDS['nowhere']})"
_AT_MOST = re.compile(
    f"(?:{_NONE}){_FOLLOWS}{_ABOVE}|{_ALL_OF_THEM}{_BELOW}|{_BELOW}{_THEN_EVERYWHERE}|{_ABOVE}{_THEN_NOWHERE}"
)
_AT_LEAST = re.compile(
    f"(?:{_NONE}){_FOLLOWS}{_BELOW}|{_ALL_OF_THEM}{_ABOVE}|{_ABOVE}{_THEN_EVERYWHERE}|{_BELOW}{_THEN_NOWHERE}"
)
_PART = r"(<\d+>)"  # voir parts.py
_PART_ABOVE = re.compile(f"{_PART}(?: [^;:,]{{0,60}}?\\b|{_AFTER_A_COMMA}){_ABOVE}|{_ABOVE}{_IN}{_PART}")
_PART_BELOW = re.compile(f"{_PART}(?: [^;:,]{{0,60}}?\\b|{_AFTER_A_COMMA}){_BELOW}|{_BELOW}{_IN}{_PART}")
_PART_UP = re.compile(f"{_PART} [^;:,]{{0,60}}?(?:{_WORDS['up']})|(?:{_WORDS['up']})[^;:,]{{0,20}}?{_PART}")
_PART_DOWN = re.compile(
    f"{_PART} [^;:,]{{0,60}}?(?:{_WORDS['down']})|(?:{_WORDS['down']})[^;:,]{{0,20}}?{_PART}"
)
# « In half the districts, one child in three speaks it » : au moins cela, dans cette part des territoires.
_RISING = f"{_WORDS['up']}|{_WORDS['down']}"
_PART_AT = re.compile(
    rf"\b(?:in|dans|en) {_PART}(?:, | )(?![^;:]*?(?:{_RISING}))[^;:,]{{0,40}}?(?<![\w-]){_NUMBER} %(?! ?\d)"
)
_ALL_UP = re.compile(f"(?:{_ALL}){_FOLLOWS}(?:{_WORDS['up']})|(?:{_WORDS['up']}){_THEN_EVERYWHERE}")
_ALL_DOWN = re.compile(f"(?:{_ALL}){_FOLLOWS}(?:{_WORDS['down']})|(?:{_WORDS['down']}){_THEN_EVERYWHERE}")
_NONE_UP = re.compile(f"(?:{_NONE}){_FOLLOWS}(?:{_WORDS['up']})")
_NONE_DOWN = re.compile(f"(?:{_NONE}){_FOLLOWS}(?:{_WORDS['down']})")
# « In acht sächsischen Kreisen mehr als 30 % » : huit territoires au moins ; « sur huit communes, trois » n'en compte que trois.
_COUNTED = rf"(?<!sur )(?<!of )(?<!von )(?<!de )(?<!among )(?<!parmi )(?<!the )(?<!\bles )(?<!des )(?<!der )(?<!den )(?<!dieser )(?<!los )(?<!las )\b({_COUNT_WORD}) (?:[a-z]+ )?[a-z]*?{TERRITORY}\b"
# « Nur in zwei Kreisen », « seules deux communes » : pas une de plus.
_ONLY_BEFORE = re.compile(
    r"\b(?:nur|lediglich|only|just|seuls|seules|seulement|solo|solamente|unicamente) (?:in |en |dans )?$"
)
_NO_OTHER_COUNT = rf"(?:(?!\b(?:{_COUNT_WORD}) )[^;:,]){{0,60}}?\b"
_SOME_ABOVE = re.compile(f"{_COUNTED}{_NO_OTHER_COUNT}{_ABOVE}")
_SOME_BELOW = re.compile(f"{_COUNTED}{_NO_OTHER_COUNT}{_BELOW}")
_LIMITED = re.compile(_WORDS["limited"])
_LOSS = re.compile(_WORDS["loss"])
_PERIOD = re.compile(r"\b(1[89]\d\d|20\d\d)\b.{1,12}\b(1[89]\d\d|20\d\d|\d\d)\b")
_CHANGE = re.compile(_WORDS["change"])
_HEDGED = re.compile(_WORDS["hedged"])
_A_CORNER = re.compile(_WORDS["a_corner"])
_CLAUSES = re.compile(r"[,;:]")
_NOW = re.compile(_WORDS["now"])
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
_SINCE = re.compile(_WORDS["since"])


class Everywhere(NamedTuple):
    """Ce que le titre dit de tous : jamais plus (1), ou jamais moins (−1), que `limit` ; `change` : c'est une variation."""

    side: int
    limit: float
    change: bool

    @property
    def key(self) -> str:
        """La phrase qui le dément."""
        if self.change:
            return "everywhere-down" if self.side > 0 else "everywhere-up"
        return "at-most" if self.side > 0 else "at-least"


class Part(NamedTuple):
    """Ce que le titre affirme d'une part des territoires, en pour cent."""

    share: float
    claim: Everywhere


class Some(NamedTuple):
    """Ce que le titre affirme d'un nombre de territoires."""

    number: int
    claim: Everywhere
    only: bool = False  # « seules deux communes »


class Denial(NamedTuple):
    """Ce qui dément le titre : la phrase à dire, et de quoi la compléter."""

    key: str
    said: dict[str, Any]


def claim_about_all(title: str) -> Everywhere | None:
    """Ce que le titre affirme de tous les territoires ; None s'il ne dit rien de tel, ou y fait une exception.

    >>> claim_about_all("in keinem departement uber 8 %"), claim_about_all("la hausse touche presque tout le pays")
    (Everywhere(side=1, limit=8.0, change=False), None)
    """
    if _HEDGED.search(title):
        return None

    for side, pattern in ((1, _AT_MOST), (-1, _AT_LEAST)):
        found = pattern.search(title)
        if found and _LOSS.search(found[0]):
            return None  # « ne perd plus de 5 % » : la limite est celle d'une perte, que la carte compte en négatif
        if found:
            return Everywhere(side, number_written(found), change=False)

    up = _ALL_UP.search(title) or _NONE_DOWN.search(title)
    down = _ALL_DOWN.search(title) or _NONE_UP.search(title)
    if bool(up) == bool(down):
        return None
    return Everywhere(-1 if up else 1, 0.0, change=True)


def claim_about_a_part(title: str) -> Part | None:
    """Ce que le titre affirme d'une part des territoires ; None s'il ne dit rien de tel.

    >>> claim_about_a_part(in_numbers("dos de cada tres comarcas superan el 30 %")).share
    67.0
    """
    for side, pattern in ((1, _PART_BELOW), (-1, _PART_ABOVE)):
        found = pattern.search(title)
        if found and _LOSS.search(found[0]):
            return None
        if found:
            return Part(share_written(found), Everywhere(side, number_written(found), change=False))

    up = _PART_UP.search(title)
    down = _PART_DOWN.search(title)
    found = up or down
    if found is None or (up and down) or _HEDGED.search(title):
        return None
    return Part(share_written(found), Everywhere(-1 if up else 1, 0.0, change=True))


def claim_about_some(title: str) -> Some | None:
    """Ce que le titre affirme d'un nombre de territoires ; None s'il n'en compte pas, ou à peu près.

    >>> claim_about_some("in acht sachsischen kreisen besuchen mehr als 30 prozent die kita").number
    8
    """
    for side, pattern in ((1, _SOME_BELOW), (-1, _SOME_ABOVE)):
        found = pattern.search(title)
        if found is None or _LOSS.search(found[0]) or _HEDGED.search(title) or NEARLY.search(title):
            continue
        limit = parse_limit(found[2])
        only = _ONLY_BEFORE.search(title[: found.start()]) is not None
        return Some(whole_number(found[1]), Everywhere(side, limit, change=False), only)
    return None


def claim_about_people(title: str, written: str) -> Part | None:
    """« In half the districts, one child in three » : une part de gens, en toutes lettres, dans une part des territoires.

    « Rents took 30% » peut dire une hausse : d'une part écrite en chiffres dans le titre, `written`, on ne conclut rien.
    """
    found = _PART_AT.search(title)
    if found is None or _HEDGED.search(title) or _LIMITED.search(title):
        return None
    share = number_written(found)
    if re.search(rf"\b{share:g} ?%", written):
        return None
    return Part(share_written(found), Everywhere(-1, share, change=False))


def share_written(found: re.Match[str]) -> float:
    """La part que retient un motif : 67 pour « <67> »."""
    return float(next(group for group in found.groups() if group and group.startswith("<")).strip("<>"))


def number_written(found: re.Match[str]) -> float:
    """Le nombre que retient un motif, en chiffres ou en lettres."""
    return parse_limit(next(group for group in found.groups() if group and not group.startswith("<")))


def parse_limit(written: str) -> float:
    """Ce nombre, écrit en chiffres ou en lettres."""
    if written in _SPELLED:
        return float(_SPELLED[written])
    return parse_number(written).value


def title_of(facts: MapFacts) -> str:
    """Le titre, ses parts en nombres ; « un quart d'heure » n'est pas 25 si la carte ne montre pas de pour cent."""
    return in_numbers(normalise(facts.title), percents="%" in facts.words)


def denial(facts: MapFacts) -> Denial | None:
    """Les territoires peints qui démentent ce que le titre dit de tous."""
    title = title_of(facts)
    claim = claim_about_all(title)
    if claim is None or is_of_another_time(facts) or speaks_of_a_corner(title):
        return None

    for coding in facts.ordered:
        if claim.change and not shows_a_change(coding, facts):
            continue
        found = beyond(coding, claim)
        if found is not None:
            return found
    return None


def too_few_for_the_part(facts: MapFacts) -> Denial | None:
    """Combien de territoires sont du côté où le titre en met une part, quand ils sont nettement moins."""
    title = title_of(facts)
    part = claim_about_a_part(title) or claim_about_people(title, normalise(facts.title))
    if part is None or is_of_another_time(facts) or speaks_of_a_corner(title):
        return None

    claim = part.claim
    for right, count in on_the_right_side(facts, claim):
        if right + SLACK < CLEARLY_FEWER * part.share / 100 * count:
            key = "part-below" if claim.side > 0 else "part-above"
            told = {"share": part.share, "limit": claim.limit, "right": right, "all": count}
            return Denial(key, told)
    return None


def too_few_to_count(facts: MapFacts) -> Denial | None:
    """« Huit communes dépassent 30 % » : combien le font, quand elles sont moins."""
    title = title_of(facts)
    counted = claim_about_some(title)
    if counted is None or is_of_another_time(facts) or speaks_of_a_corner(title):
        return None

    claim = counted.claim
    for right, _ in on_the_right_side(facts, claim):
        too_many = counted.only and right > counted.number
        if right < counted.number or too_many:
            key = "count-below" if claim.side > 0 else "count-above"
            return Denial(key, {"announced": counted.number, "limit": claim.limit, "right": right})
    return None


def on_the_right_side(facts: MapFacts, claim: Everywhere) -> Iterator[tuple[int, int]]:
    """Pour chaque grandeur peinte : combien de territoires sont du côté que dit le titre, et sur combien.

    Rien d'une grandeur où tous y sont, ou aucun : le titre dit vrai, ou parle d'autre chose.
    """
    for coding in facts.ordered:
        if claim.change and not shows_a_change(coding, facts):
            continue
        sides = sides_of_the_limit(coding, claim)
        if sides.any() and not sides.all():
            yield int(np.count_nonzero(sides)), len(sides)


def sides_of_the_limit(coding: Coding, claim: Everywhere) -> np.ndarray:
    """De chaque territoire, s'il peut être du côté où le titre le met ; d'une classe qui contient la limite, il le peut."""
    if len(coding.known):
        return claim.side * (coding.known - claim.limit) <= 0
    if coding.continuous or not coding.bounds:
        return np.zeros(0, bool)
    lows, highs = np.array(coding.bounds).T
    wrong = lows >= claim.limit if claim.side > 0 else highs <= claim.limit
    return ~wrong[coding.ranks[coding.ranks >= 0]]


def speaks_of_a_corner(title: str) -> bool:
    """Vrai si « tous » ne veut dire que ceux d'un côté : « North of 50°, every country », « au nord de la Loire ».

    >>> speaks_of_a_corner("north of the river, every ward is above 10 %"), speaks_of_a_corner("du nord au sud, toutes")
    (True, False)
    """
    return _A_CORNER.search(title) is not None


def is_of_another_time(facts: MapFacts) -> bool:
    """Vrai si le titre, au-dessus de deux cartes, parle de l'autre : il dit « aujourd'hui », ou sa date."""
    return is_of_an_earlier_time(facts) or is_of_another_year(facts)


def is_of_another_year(facts: MapFacts) -> bool:
    """Vrai pour la carte de 2024, à côté de celle de 2014, sous un titre qui ne dit que 2014 ; « depuis 2014 » en dit deux."""
    subject = normalise(facts.subject)
    title = normalise(facts.title).removesuffix(subject)
    own = set(_YEAR.findall(subject))
    told = set(_YEAR.findall(clause_of_the_claim(title)))
    return len(own) == 1 and len(told) == 1 and own != told and not _SINCE.search(title)


def clause_of_the_claim(title: str) -> str:
    """La proposition qui affirme quelque chose de tous, si une seule le fait ; à défaut, le titre entier.

    >>> clause_of_the_claim("none reached 20 % in 2019, two did in 2023")
    'none reached 20 % in 2019'
    """
    claiming = [clause for clause in _CLAUSES.split(title) if claim_about_all(clause)]
    return claiming[0] if len(claiming) == 1 else title


def is_of_an_earlier_time(facts: MapFacts) -> bool:
    """Vrai pour la carte de 2014, à côté de celle de 2024, sous un titre qui dit « aujourd'hui » : il parle de l'autre."""
    subject = normalise(facts.subject)
    if not _NOW.search(normalise(facts.title)) or _NOW.search(subject):
        return False

    own = _YEAR.findall(subject)
    written = _YEAR.findall(facts.unsourced)
    return bool(own and written) and max(own) < max(written)


def shows_a_change(coding: Coding, facts: MapFacts) -> bool:
    """Vrai si la légende, la colonne ou le titre disent une variation, ou vont d'une date à une autre."""
    said = facts.said(coding)
    return bool(_CHANGE.search(said) or _PERIOD.search(said))


def beyond(coding: Coding, claim: Everywhere) -> Denial | None:
    """Les valeurs du mauvais côté de la limite, si elle est de l'ordre de celles qui sont peintes."""
    values = coding.known
    if not len(values):
        return in_classes_beyond(coding, claim)
    low, high = float(values.min()), float(values.max())
    if not low < claim.limit < high:
        return None  # toutes du bon côté ; ou toutes du mauvais, et le titre parle d'autre chose

    margin = NEAR * (high - low)
    wrong = claim.side * (values - claim.limit) > margin
    if not wrong.any():
        return None

    farthest = high if claim.side > 0 else low
    count = int(np.count_nonzero(wrong))
    return Denial(claim.key, {"count": count, "limit": claim.limit, "farthest": farthest})


def in_classes_beyond(coding: Coding, claim: Everywhere) -> Denial | None:
    """Les territoires peints d'une classe tout entière du mauvais côté, si d'autres classes sont du bon."""
    if not coding.bounds or coding.continuous:
        return None

    lows, highs = np.array(coding.bounds).T
    if claim.side > 0:
        wrong, right = lows >= claim.limit, highs <= claim.limit
    else:
        wrong, right = highs <= claim.limit, lows >= claim.limit
    painted = coding.ranks[coding.ranks >= 0]
    count = int(np.count_nonzero(wrong[painted]))
    if not count or not right[painted].any():
        return None
    return Denial(f"{claim.key}-class", {"count": count, "limit": claim.limit})
