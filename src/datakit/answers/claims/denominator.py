"""La base d’un pourcentage : « 42 pour cent personnes non arrêtées » n’est pas « 42 % des personnes alertées ».

Quand l’unité d’une figure dit sa base, un titre qui donne un pourcentage n’est confirmé que si on l’y lit aussi.
"""

import re
from dataclasses import dataclass

from datakit.answers.claims.said import WORDS, numbers_of, title_of, value_of
from figaudit.base.text import normalise, quote
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.counts import announced_tally
from figaudit.titles.shares import spelled_shares

#: « alerte » et « alertés » commencent pareil.
_STEM = 5
#: « 42 % » se lit sur une barre de 42, « quatre sur dix » aussi ; « presque une sur deux », encore. En points.
_ALIKE = 3.5
_ABOUT = 10


@dataclass(frozen=True)
class Base:
    """De quoi une unité compte tant pour cent : `words`, sans accents ; `written`, « pour cent personnes non arrêtées »."""

    words: list[str]
    written: str
    is_of_a_hundred: bool


def base_of(unit: str) -> Base | None:
    """La base que dit une unité ; rien si elle n’en dit pas, ou si l’on ne sait pas la lire.

    >>> base_of("alertés à tort, pour cent personnes non arrêtées").words
    ['non', 'arretees']
    >>> base_of("textes sur cent reconnus comme du français"), base_of("minutes fausses, sur cent")
    (None, None)
    """
    found = re.search(WORDS["base-in-unit"], unit)
    if found is None or re.search(WORDS["base-said-before"], found[0]):
        return None
    thing = re.sub(WORDS["base-negated"], "non ", normalise(found["base"]))
    words = [word for word in re.findall(r"\w+", thing) if not re.fullmatch(WORDS["base-filler"], word)]
    if not words:
        return None
    return Base(words, found[0].strip(), re.search(r"\b(?:cent|100)$", found["scale"]) is not None)


def base_left_unsaid(facts: ChartFacts) -> Base | None:
    """La base de la figure, si le titre donne un pourcentage sans qu’on la lise à côté ; sinon rien."""
    base = base_of(facts.words.unit or "")
    if base is None or not _says_a_rate(title_of(facts)):
        return None
    return None if _is_said(base, _without_names(facts)) else base


def not_that_base(facts: ChartFacts) -> str:
    """« Une alerte sur deux est fausse », quand la figure compte les alertés pour cent personnes non arrêtées."""
    base = base_left_unsaid(facts)
    said = _without_names(facts)
    if base is None or re.search(WORDS["a-loss"], said):
        return ""
    found = re.search(WORDS["taken-of"], said)
    if found is None:
        return ""

    thing = found["of"] or found["one_of"]
    is_population = re.fullmatch(WORDS["population"], thing) is not None
    if is_population or any(re.fullmatch(_in_any_number(word), thing) for word in base.words):
        return ""
    counted = normalise((facts.words.unit or "").partition(base.written)[0])
    if not re.search(rf"\b{re.escape(thing[:_STEM])}", counted):
        return ""
    if not _is_read_on_a_bar(facts):  # une autre part, que la figure ne montre pas, est peut-être la bonne
        return ""
    return str(WORDS["not-that-base"].format(quote(thing), base.written))


def _is_read_on_a_bar(facts: ChartFacts) -> bool:
    """Vrai si la part que dit un titre est celle d’un nom qu’il dit, ou d’une barre s’il n’en dit aucun."""
    said = title_of(facts)
    margin = _ABOUT if re.search(WORDS["vague"], said) else _ALIKE
    told_in_digits = [value_of(one) for one in numbers_of(said)]
    for panel in facts.panels:
        values = values_by_name(panel, said, facts)
        meant = names_said(said, values) or list(values)
        for told in [*spelled_shares(said), *told_in_digits]:
            if any(abs(values[name] - told) <= margin for name in meant):
                return True
    return False


def _says_a_rate(said: str) -> bool:
    """Vrai d’un pourcentage ou d’une part ; un compte de barres n’en est pas un : « quatre départements sur six »."""
    if announced_tally(said):
        return False
    return bool(re.search(WORDS["a-rate-said"], said) or spelled_shares(said))


def _without_names(facts: ChartFacts) -> str:
    """Un titre sans le nom des barres : « 42 % des Afro-Américains non arrêtés » parle encore des non arrêtés."""
    said = title_of(facts)
    for panel in facts.panels:
        for name in names_said(said, values_by_name(panel, said, facts)):
            if len(name) > 1:
                said = re.sub(rf"\b{re.escape(name)}(?:e?s|x)?\b", " ", said)
    said = re.sub(WORDS["base-negated"], "non ", said)
    return re.sub(r" +", " ", said)


def _is_said(base: Base, said: str) -> bool:
    """Vrai si la base est là où un titre la dit : « % des candidates », « 82 candidates sur cent », « parmi les candidates »."""
    filler = rf"(?:(?:{WORDS['base-filler']})[ '])*"
    thing = rf" {filler}".join(map(_in_any_number, base.words))
    patterns = WORDS["base-said" if base.is_of_a_hundred else "base-said-of-many"]
    return any(re.search(one.replace("BASE", f"{filler}{thing}"), said) for one in patterns)


def _in_any_number(word: str) -> str:
    """Le motif d’un mot, au masculin comme au féminin, au singulier comme au pluriel."""
    stem = re.sub(r"e{0,2}[sx]?$", "", word)
    return rf"\b{re.escape(stem)}(?:e{{0,2}}s?|x)?\b"
