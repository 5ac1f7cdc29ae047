"""Les parts qu'un titre écrit en mots, mises en nombres : « une commune sur deux », « la moitié des ménages »."""

import re
from typing import Any

from figaudit.base import text
from figaudit.base.numerals import numerals

MOST_TERRITORIES = (
    999  # « 14 von 24 Gemeinden » : un nom les suit, ce ne sont pas deux nombres qui se suivent
)
MANY = 20  # « un sur vingt » : au-delà, ce sont deux nombres qui se suivent, ou une année

_WORDS: dict[str, Any] = text.words(__file__, "parts.json")
_FRACTIONS: dict[str, float] = _WORDS["fractions"]  # pour cent
_MOST: dict[str, float] = dict.fromkeys(_WORDS["most"], 50)
NUMBERS = numerals(most=MANY)
_ORDINALS: dict[str, int] = _WORDS["ordinals"]
TERRITORY: str = _WORDS["territory"]


def _one_of(words: dict[str, Any]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_NUMBER = rf"(?:\d+|{_one_of(NUMBERS)})"
_BEFORE = rf"(?P<before>\b(?P<less>{_WORDS['less']})?(?:{_WORDS['more']})?(?:les |the |die |der )?)"
_SHARE_OF_ALL = re.compile(
    rf"{_BEFORE}\b(?P<share>{_one_of(_FRACTIONS | _MOST)})\b{_WORDS['of']}{TERRITORY}\b"
)
_SOME_OUT_OF = re.compile(
    rf"{_BEFORE}\b(?P<few>{_NUMBER}) (?P<of>(?:[a-z]+ ){{0,2}}?)(?:{_WORDS['out_of']}) (?P<many>{_NUMBER})\b(?P<then> {TERRITORY}\b)?"
)
# « 27 of 36 districts », « 9 de 36 provincias » : « of » et « de » disent trop de choses, un nom doit les suivre.
_SOME_OF_ALL = re.compile(
    rf"{_BEFORE}\b(?P<few>{_NUMBER}) (?P<of>)(?:of|de) (?P<many>{_NUMBER})\b(?P<then> {TERRITORY}\b)"
)
_EVERY_OTHER = re.compile(
    rf"{_BEFORE}\b(?P<of>jede[mnrs]? |every )(?P<rank>{_one_of(_ORDINALS)})[mnrs]?\b(?P<then> (?:{TERRITORY}|land)\b)?"
)
NEARLY = re.compile(rf"\b(?:{_WORDS['less']})")
_FRACTION = re.compile(rf"\b{_one_of(_FRACTIONS)}\b")


def in_numbers(title: str, percents: bool = True) -> str:
    """Le titre, où « <67> » est une part des territoires, et « 20 % » celle d'autre chose, si la carte montre des pour cent.

    « <0> » : le titre dit « moins de », « presque » ; ce n'est plus une part à atteindre.

    >>> in_numbers("deux communes sur trois depassent la moitie"), in_numbers("moins d'un actif sur cinq")
    ('<67> depassent 50 %', "moins d'20 %")
    """
    title = _SHARE_OF_ALL.sub(_share_of_all, title)
    for counted in (_SOME_OUT_OF, _SOME_OF_ALL, _EVERY_OTHER):
        title = counted.sub(lambda found: _counted(found, percents), title)
    return _FRACTION.sub(lambda found: f"{_FRACTIONS[found[0]]:g} %" if percents else "", title)


def _share_of_all(found: re.Match[str]) -> str:
    return _token(found, (_FRACTIONS | _MOST)[found["share"]])


def _counted(found: re.Match[str], percents: bool) -> str:
    """« Deux communes sur trois », « jeder zweite Kreis » : des territoires ; « un actif sur cinq » : autre chose."""
    said = found.groupdict()
    few = whole_number(said.get("few") or "1")
    many = _ORDINALS[said["rank"]] if "rank" in said else whole_number(said["many"])
    if not few < many:
        return found[0]

    share = 100 * few / many
    if said["then"] and many <= MOST_TERRITORIES:
        return _token(found, share)
    if many > MANY:
        return found[0]
    if re.search(rf"\b{TERRITORY} $", said["of"]):
        return _token(found, share)
    return f"{said['before']}{share:.0f} %" if percents else found[0]


def _token(found: re.Match[str], share: float) -> str:
    return "<0>" if found["less"] else f"<{share:.0f}>"


def whole_number(written: str) -> int:
    """Un nombre entier, en chiffres ou en lettres.

    >>> whole_number("eleven"), whole_number("12")
    (11, 12)
    """
    return NUMBERS.get(written) or int(written)
