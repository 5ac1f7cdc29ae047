"""Ce qui dément une part : « aucun », « presque tous », « plus de la moitié », « deux sur trois »."""

import re

from datakit.answers.claims.named import Named, as_drawn, is_a_rate, may_lack_some, only_named
from datakit.answers.claims.said import WORDS, title_of, value_of
from datakit.answers.claims.shown_bars import make_a_whole
from figaudit.base.text import number, percent
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said
from figaudit.titles.counts import announced_tally
from figaudit.titles.shares import spelled_shares

#: « Presque tous » ne se dit plus sous quatre sur cinq.
_NEARLY_ALL = 0.8
#: Une part s’arrondit à l’entier : 49,6 % se lit encore « la moitié ».
_ROUNDED = 0.005
#: « Presque aucun » ne se dit plus d’un sur cinq, et ne se confirme que d’un sur dix.
_NEARLY_NONE = 0.2
_A_FEW_OF_THEM = 0.1
#: « Quatre sur cinq » se dit de 82 %, et de 77.
_THAT_PART = 0.035
#: « Une sur trois » ne se dit plus de la moitié : au-delà, ce n’est pas un arrondi.
_OTHER_PART = 0.1
#: « Un sur dix » ne se dit pas non plus de 2 %.
_TWICE = 2


def is_a_part_of_more(facts: ChartFacts) -> bool:
    """Vrai pour « la moitié de ces hommes », quand la cellule n’a gardé que huit barres : le tout n’est pas dessiné."""
    if is_a_rate(facts.words.unit or "") or not may_lack_some():
        return False
    return bool(_shares_of(title_of(facts)))


def _shares_of(said: str) -> list[float]:
    """Les parts que dit un titre ; aucune de « quatre thèmes sur cinq restent sous 40 », qui compte les barres."""
    return [] if announced_tally(said) else spelled_shares(said)


def _alone_in_its_kind(facts: ChartFacts) -> Named | None:
    """Le seul nom que dit le titre ; rien de « soldat », quand une autre barre se nomme « soldat de 2e classe » : qui compte-t-il ?"""
    named = only_named(facts)
    if named is None:
        return None
    whole_word = rf"(?<!\w){re.escape(named.name)}(?!\w)"
    others = [name for name in named.values if name != named.name and re.search(whole_word, name)]
    return None if others else named


def there_are_some(facts: ChartFacts) -> str:
    """« Aucun de ces hommes n’était marié », quand la barre « Marié » n’est pas à zéro."""
    said = title_of(facts)
    if not re.search(WORDS["none"], said) or re.search(WORDS["compares"], said):
        return ""
    named = _alone_in_its_kind(facts)
    if named is None or named.value <= 0:
        return ""

    key = "there-are-some"
    if _says_nearly_none(said):
        if named.share <= _NEARLY_NONE:
            return ""
        key = "nearly-none"
    return str(WORDS[key].format(number(named.value), as_drawn(named.name, facts)))


def _says_nearly_none(said: str) -> bool:
    """« Presque aucune » : il y en a quelques-unes."""
    found = re.search(WORDS["none"], said)
    return found is not None and re.search(WORDS["nearly"], said[: found.start()]) is not None


def loosely_says_a_share(facts: ChartFacts) -> bool:
    """Vrai pour « presque aucune » ou « trois sur quatre », quand la valeur du nom dit n’en est pas l’arrondi : à relire."""
    said = title_of(facts)
    named = _alone_in_its_kind(facts)
    if _says_nearly_none(said):
        return named is None or named.share > _A_FEW_OF_THEM

    told = _shares_of(said)
    if not told:
        return False
    if named is None or not named.percent or _is_of_a_bar(named.name, said):
        return True
    if re.search(WORDS["a-loss"], said):
        return True
    return abs(_kept(named, said) - told[0] / 100) > _THAT_PART


def not_nearly_all(facts: ChartFacts) -> str:
    """« Presque tous étaient mariés », quand la barre « Marié » n’en fait que la moitié."""
    said = title_of(facts)
    found = re.search(WORDS["nearly-all"], said)
    if not found:
        return ""
    named = _alone_in_its_kind(facts)
    clause = next((one for one in re.split(r"[,;]", said) if found[0] in one), "")
    # « Presque tous se lisent, un sur huit a une licence » : la part est dite d’un autre nom.
    if named is None or not names_said(clause, [named.name]):
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
    told = _shares_of(said)
    is_loose = re.search(f"{WORDS['vague']}|{WORDS['not']}", said)
    if len(told) != 1 or is_loose or re.search(WORDS["a-loss"], said):
        return ""
    named = _alone_in_its_kind(facts)
    if named is None or _is_of_a_bar(named.name, said):
        return ""

    announced = told[0] / 100
    part = _kept(named, said)
    if not _is_another_part(announced, part):
        return ""
    if announced < part and not named.percent and may_lack_some():  # le tout n’est pas dessiné
        return ""

    if named.percent:
        name, value = as_drawn(named.name, facts), number(named.value)
        return str(WORDS["not-that-rate"].format(percent(announced, 0), name, value))
    return _told_of_the_whole(percent(announced, 0), named, facts)


def not_that_percentage(facts: ChartFacts) -> str:
    """« La formation est en tête avec 48 % », quand ses 48 annonces sur 142 font 34 % du total."""
    said = title_of(facts)
    told = re.findall(WORDS["percentage-of-all"], said)
    is_loose = re.search(f"{WORDS['vague']}|{WORDS['not']}", said)
    if len(told) != 1 or is_loose or re.search(WORDS["a-loss"], said):
        return ""
    named = _alone_in_its_kind(facts)
    if named is None or named.percent or not make_a_whole(named.values, facts.words.unit or ""):
        return ""
    if abs(value_of(told[0]) / 100 - named.share) <= _THAT_PART:
        return ""
    announced = percent(value_of(told[0]) / 100, 0)
    return _told_of_the_whole(announced, named, facts)


def _told_of_the_whole(announced: str, named: Named, facts: ChartFacts) -> str:
    """La part annoncée, et celle que la barre fait vraiment du total."""
    name, value = as_drawn(named.name, facts), number(named.value)
    total = number(sum(named.values.values()))
    return str(WORDS["not-that-part"].format(announced, name, value, total, percent(named.share, 0)))


def _is_another_part(announced: float, drawn: float) -> bool:
    """Vrai si la part annoncée n’est pas un arrondi de celle que l’on lit : trop loin d’elle, ou plus du double."""
    gap = abs(announced - drawn)
    if gap > _OTHER_PART:
        return True
    return gap > _THAT_PART and announced > _TWICE * drawn


def _is_of_a_bar(name: str, said: str) -> bool:
    """« La moitié de la fiche » : une part de cette barre, et non du total."""
    fraction = r"(?:moitie|tiers|quarts?|double|triple) (?:de |du |des |d')(?:l[ae]s? |l')?"
    return re.search(fraction + re.escape(name), said) is not None


def _kept(named: Named, said: str) -> float:
    """La part d’un nom, ou ce qui en reste si le titre dit ceux que l’on écarte : « F refuse neuf candidates sur dix »."""
    if re.search(WORDS["turns-away"], said):
        return 1 - named.share
    return named.share


def _too_small(facts: ChartFacts, key: str, least: float) -> str:
    said = title_of(facts)
    named = _alone_in_its_kind(facts)
    if named is None or named.share >= least - _ROUNDED:
        return ""
    if re.search(WORDS["not"], said) or re.search(WORDS["turns-away"], said):
        return ""
    return str(WORDS[key].format(as_drawn(named.name, facts), percent(named.share, 0)))
