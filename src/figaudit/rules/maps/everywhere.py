"""Ce qu'un titre affirme de tous les territoires : « nulle part plus de 10 % », « toutes les communes gagnent »."""

import re
from typing import Any, NamedTuple

import numpy as np

from figaudit.base import text
from figaudit.base.text import normalise, parse_number
from figaudit.read.maps.facts import Coding, MapFacts

CLEARLY_FEWER = (
    0.45  # part des territoires : moins que cela n'en est pas « la plupart », même à l'arrondi près
)
NEAR = 0.02  # part de l'étendue des valeurs : une couleur se lit à peu près, un titre arrondit

_WORDS: dict[str, Any] = text.words(__file__, "everywhere.json")
_SPELLED: dict[str, int] = _WORDS["spelled"]
_FRACTIONS: dict[str, float] = _WORDS["fractions"]  # pour cent
_FRACTION = re.compile(rf"\b(?:{'|'.join(_FRACTIONS)})\b")
_AN_AGE = r"(?! ?(?:ans|years|jahre|anos)\b)"
_NUMBER = rf"(-?\d+(?:[ \u202f]\d{{3}})*(?:[.,]\d+)?|\b(?:{'|'.join([*_FRACTIONS, *_SPELLED])})\b)(?![\d.,]*\d){_AN_AGE}"
_NONE = _WORDS["none"]
_ALL = _WORDS["all"]
_FOLLOWS = r"\b[^;:,]{0,60}?\b"
_ABOVE = f"(?:{_WORDS['above']})[ '](?:[a-z']+ ){{0,2}}?{_NUMBER}"
_BELOW = f"(?:{_WORDS['below']})[ '](?:[a-z']+ ){{0,2}}?{_NUMBER}"
_THEN_EVERYWHERE = f"[^;:,]{{0,30}}?(?:{_WORDS['everywhere']})"
_THEN_NOWHERE = f"[^;:,]{{0,30}}?(?:{_WORDS['nowhere']})"
_AT_MOST = re.compile(
    f"(?:{_NONE}){_FOLLOWS}{_ABOVE}|(?:{_ALL}){_FOLLOWS}{_BELOW}|{_BELOW}{_THEN_EVERYWHERE}|{_ABOVE}{_THEN_NOWHERE}"
)
_AT_LEAST = re.compile(
    f"(?:{_NONE}){_FOLLOWS}{_BELOW}|(?:{_ALL}){_FOLLOWS}{_ABOVE}|{_ABOVE}{_THEN_EVERYWHERE}|{_BELOW}{_THEN_NOWHERE}"
)
# « In more than half of districts, over 30% » : une virgule peut suivre les territoires ; « rents rose over 30% » dit une hausse.
_A_LEVEL = f"(?![^;:,]{{0,60}}?(?:{_WORDS['up']}|{_WORDS['down']}))"
_OF_MOST = rf"(?:{_WORDS['most']})(?:{_FOLLOWS}|, {_A_LEVEL}[^;:,]{{0,60}}?\b)"
_IN_MOST = rf"[^;:,]{{0,50}}?\b(?:in|dans|en) (?:{_WORDS['most']})"
_MOST_ABOVE = re.compile(f"{_OF_MOST}{_ABOVE}|{_ABOVE}{_IN_MOST}")
_MOST_BELOW = re.compile(f"{_OF_MOST}{_BELOW}|{_BELOW}{_IN_MOST}")
_MOST_UP = re.compile(
    f"(?:{_WORDS['most']}){_FOLLOWS}(?:{_WORDS['up']})|(?:{_WORDS['up']})[^;:,]{{0,20}}?(?:{_WORDS['most']})"
)
_MOST_DOWN = re.compile(
    f"(?:{_WORDS['most']}){_FOLLOWS}(?:{_WORDS['down']})|(?:{_WORDS['down']})[^;:,]{{0,20}}?(?:{_WORDS['most']})"
)
_ALL_UP = re.compile(f"(?:{_ALL}){_FOLLOWS}(?:{_WORDS['up']})|(?:{_WORDS['up']}){_THEN_EVERYWHERE}")
_ALL_DOWN = re.compile(f"(?:{_ALL}){_FOLLOWS}(?:{_WORDS['down']})|(?:{_WORDS['down']}){_THEN_EVERYWHERE}")
_NONE_UP = re.compile(f"(?:{_NONE}){_FOLLOWS}(?:{_WORDS['up']})")
_NONE_DOWN = re.compile(f"(?:{_NONE}){_FOLLOWS}(?:{_WORDS['down']})")
_LOSS = re.compile(_WORDS["loss"])
_PERIOD = re.compile(r"\b(1[89]\d\d|20\d\d)\b.{1,12}\b(1[89]\d\d|20\d\d|\d\d)\b")
_CHANGE = re.compile(_WORDS["change"])
_HEDGED = re.compile(_WORDS["hedged"])
_NOW = re.compile(_WORDS["now"])
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")


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


class Denial(NamedTuple):
    """Ce qui dément le titre : la phrase à dire, combien de territoires, et le plus éloigné de tous."""

    key: str
    areas: int
    limit: float
    farthest: float | None  # `None` si l'on n'a que des classes


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


def claim_about_most(title: str) -> Everywhere | None:
    """Ce que le titre affirme de plus de la moitié des territoires ; None s'il ne dit rien de tel.

    >>> claim_about_most("mas de la mitad de las comarcas supera el 30 %"), claim_about_most("plus de la moitie des gens a plus de 30 km")
    (Everywhere(side=-1, limit=30.0, change=False), None)
    """
    for side, pattern in ((1, _MOST_BELOW), (-1, _MOST_ABOVE)):
        found = pattern.search(title)
        if found and _LOSS.search(found[0]):
            return None
        if found:
            return Everywhere(side, number_written(found), change=False)

    up = _MOST_UP.search(title)
    down = _MOST_DOWN.search(title)
    if bool(up) == bool(down) or _HEDGED.search(title):
        return None
    return Everywhere(-1 if up else 1, 0.0, change=True)


def number_written(found: re.Match[str]) -> float:
    """Le nombre que retient un motif, en chiffres ou en lettres."""
    written = next(group for group in found.groups() if group)
    if written in _FRACTIONS:
        return _FRACTIONS[written]
    if written in _SPELLED:
        return float(_SPELLED[written])
    return parse_number(written).value


def title_of(facts: MapFacts) -> str:
    """Le titre ; sans ses fractions si la carte ne montre pas de pour cent : « un quart d'heure » n'est pas 25."""
    title = normalise(facts.title)
    return title if "%" in facts.words else _FRACTION.sub("", title)


def denial(facts: MapFacts) -> Denial | None:
    """Les territoires peints qui démentent ce que le titre dit de tous."""
    claim = claim_about_all(title_of(facts))
    if claim is None or is_of_an_earlier_time(facts):
        return None

    for coding in facts.ordered:
        if claim.change and not shows_a_change(coding, facts):
            continue
        found = beyond(coding, claim)
        if found is not None:
            return found
    return None


def too_few_for_most(facts: MapFacts) -> Denial | None:
    """Combien de territoires sont du côté où le titre en met plus de la moitié, quand ils sont nettement moins."""
    claim = claim_about_most(title_of(facts))
    if claim is None or is_of_an_earlier_time(facts):
        return None

    for coding in facts.ordered:
        if claim.change and not shows_a_change(coding, facts):
            continue
        values = coding.known
        if len(values) and values.min() < claim.limit < values.max():
            right = int(np.count_nonzero(claim.side * (values - claim.limit) <= 0))
            if right < CLEARLY_FEWER * len(values):
                key = "most-below" if claim.side > 0 else "most-above"
                return Denial(key, right, claim.limit, None)
    return None


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
    return Denial(claim.key, int(np.count_nonzero(wrong)), claim.limit, farthest)


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
    return Denial(f"{claim.key}-class", count, claim.limit, None)
