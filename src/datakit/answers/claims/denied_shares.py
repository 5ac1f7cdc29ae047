"""Ce qui dément une part : « aucun », « presque tous », « plus de la moitié », « deux sur trois »."""

import re

from datakit.answers.claims.named import as_drawn, only_named
from datakit.answers.claims.said import WORDS, title_of
from figaudit.base.text import number, percent
from figaudit.read.facts import ChartFacts
from figaudit.titles.shares import spelled_shares

#: « Presque tous » ne se dit plus sous quatre sur cinq.
_NEARLY_ALL = 0.8
#: Une part s’arrondit à l’entier : 49,6 % se lit encore « la moitié ».
_ROUNDED = 0.005
#: « Une sur trois » ne se dit plus de la moitié : au-delà, ce n’est pas un arrondi.
_OTHER_PART = 0.1


def there_are_some(facts: ChartFacts) -> str:
    """« Aucun de ces hommes n’était marié », quand la barre « Marié » n’est pas à zéro."""
    said = title_of(facts)
    if not re.search(WORDS["none"], said) or re.search(WORDS["compares"], said):
        return ""
    named = only_named(facts)
    if named is None or named.value <= 0:
        return ""
    return str(WORDS["there-are-some"].format(number(named.value), as_drawn(named.name, facts)))


def not_nearly_all(facts: ChartFacts) -> str:
    """« Presque tous étaient mariés », quand la barre « Marié » n’en fait que la moitié."""
    if not re.search(WORDS["nearly-all"], title_of(facts)):
        return ""
    return _too_small(facts, "not-nearly-all", _NEARLY_ALL)


def not_that_half(facts: ChartFacts) -> str:
    """« Plus de la moitié citent leur licence », quand la barre « Licence » est à 13 %."""
    if not re.search(WORDS["more-than-half"], title_of(facts)):
        return ""
    return _too_small(facts, "not-half", 0.5)


def not_that_part(facts: ChartFacts) -> str:
    """« Deux annonces sur trois parlent d’emploi », quand la barre « emploi » n’en fait qu’un tiers."""
    said = title_of(facts)
    told = spelled_shares(said)
    is_loose = re.search(f"{WORDS['vague']}|{WORDS['not']}", said)
    if len(told) != 1 or is_loose or "%" in (facts.words.unit or ""):
        return ""
    named = only_named(facts)
    if named is None or abs(named.share - told[0] / 100) <= _OTHER_PART:
        return ""
    name, value = as_drawn(named.name, facts), number(named.value)
    total = number(sum(named.values.values()))
    told_part, drawn_part = percent(told[0] / 100, 0), percent(named.share, 0)
    return str(WORDS["not-that-part"].format(told_part, name, value, total, drawn_part))


def _too_small(facts: ChartFacts, key: str, least: float) -> str:
    said = title_of(facts)
    named = only_named(facts)
    if named is None or named.share >= least - _ROUNDED:
        return ""
    if re.search(WORDS["not"], said) or re.search(WORDS["turns-away"], said):
        return ""
    return str(WORDS[key].format(as_drawn(named.name, facts), percent(named.share, 0)))
