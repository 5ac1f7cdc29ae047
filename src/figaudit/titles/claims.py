"""Ce qu'un titre affirme, confronté au dessin : chaque idée est interrogée, et la première réponse suffit."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from figaudit.read.facts import SUBJECTS, ChartFacts, Panel
from figaudit.read.order import normalise
from figaudit.titles.categories import plain_name
from figaudit.titles.counts import contradicted_count, none_as_zero
from figaudit.titles.evolution import contradicted_evolution, contradicted_rebound
from figaudit.titles.extremes import contradicted_extreme
from figaudit.titles.gap import contradicted_gap
from figaudit.titles.languages import KNOWN, is_common_word, readable, where_answered
from figaudit.titles.levels import contradicted_level
from figaudit.titles.links import contradicted_link
from figaudit.titles.ranking import contradicted_ranking
from figaudit.titles.shares import contradicted_share
from figaudit.titles.signs import contradicted_sign
from figaudit.titles.streaks import contradicted_streak
from figaudit.titles.title import title_of
from figaudit.titles.words import READ, SAYS

Answer = Callable[[str, Panel, ChartFacts], str]

_IN_LESS_TIME = [(word, re.compile(pattern)) for word, pattern in KNOWN["in_less_time"].items()]

QUOTED = re.compile("(?<=«\u00a0).*?(?=\u00a0»)|(?<=“).*?(?=”)")

ANSWERS: tuple[Answer, ...] = (
    contradicted_count,
    contradicted_link,
    contradicted_gap,
    contradicted_streak,
    contradicted_sign,
    contradicted_level,
    contradicted_extreme,
    contradicted_evolution,
    contradicted_ranking,
    contradicted_share,
)


def contradiction(panel: Panel, facts: ChartFacts) -> str:
    """Ce que le dessin répond à son titre, en une phrase ; « » s'il n'a rien à répondre."""
    if panel.role == "inset":
        return ""

    said = first_claim(title_in_a_read_language(panel, facts))
    bare = without_names(said, panel)
    if not said:
        return ""

    answers = answers_to(bare)
    untitled = panels_below(panel, facts)
    for answer in answers:
        told = answer(said, panel, facts)
        if told and all(answer(said, other, facts) for other in untitled):
            beside = [word.text for word in panel.words if word.role == "text"]
            drawn = [*panel.x.labels, *panel.y.labels, *panel.legend, *beside]
            return as_written(told, [*drawn, panel.title or "", facts.words.title or ""])
    return ""


def panels_below(panel: Panel, facts: ChartFacts) -> list[Panel]:
    """Les autres graphiques, s'ils n'ont pas de titre à eux : celui-ci est alors le leur aussi, et il peut parler d'eux."""
    others = [one for one in facts.flat if one is not panel and one.box != panel.box and one.role != "inset"]
    if any(one.title for one in others):
        return []
    return others


def as_written(told: str, texts: Iterable[str]) -> str:
    """La même phrase, où chaque mot cité reprend les accents et les majuscules qu'il a sur la figure.

    >>> as_written("Le titre met «\u00a0emma\u00a0» au premier rang.", ["Emma est première"])
    'Le titre met «\\xa0Emma\\xa0» au premier rang.'
    """
    written = [text for text in texts if len(normalise(text)) == len(text)]

    def restored(found: re.Match[str]) -> str:
        word = found[0]
        for text in written:
            place = normalise(text).find(word)
            if place >= 0:
                return text[place : place + len(word)]
        return word

    return QUOTED.sub(restored, told)


def title_in_a_read_language(panel: Panel, facts: ChartFacts) -> str:
    """Le titre, traduit s'il est espagnol ou allemand ; « » s'il est d'une langue que l'on ne lit pas."""
    title = title_of(panel, facts)
    if not title:
        return ""
    written = panel.title or facts.words.title or title
    around = (panel.x.label, panel.y.label, *panel.legend[:5])
    return _read_once(in_less_time(title, panel), written, around, names_drawn(panel))


def in_less_time(title: str, panel: Panel) -> str:
    """« Runners are getting faster », sur un axe de minutes : ce que l'axe mesure baisse."""
    if not READ["duration"].search(normalise(panel.y.label)):
        return title
    for word, pattern in _IN_LESS_TIME:
        title = pattern.sub(word, title)
    return title


# Deux règles le demandent de chaque graphique.
_read_once = lru_cache(maxsize=64)(readable)


def names_drawn(panel: Panel) -> tuple[str, ...]:
    """Les noms que porte le dessin : sous ses barres, à côté de ses parts, dans sa légende."""
    names = [*panel.legend, *(wedge.label for wedge in panel.wedges)]
    for axis in (panel.x, panel.y):
        if axis.nominal:
            names += axis.labels
    return tuple(dict.fromkeys(plain_name(name) for name in names if name))


def without_names(said: str, panel: Panel) -> str:
    """Le titre, sans les noms dessinés : le « sí » d'une réponse n'est pas une condition."""
    said = without_what_is_measured(said, panel)
    for name in names_drawn(panel):
        found = where_answered(name, said) if is_common_word(name) else None
        if found:
            said = said[: found[0]] + said[found[1] :]
    return said


def without_what_is_measured(said: str, panel: Panel) -> str:
    """Le titre, sans le « sans voiture » que dit aussi un axe : il nomme ce que l'on mesure, et ne nie rien."""
    labels = normalise(f"{panel.x.label} {panel.y.label}")
    lacking = set(READ["lacking"].findall(labels))
    return READ["lacking"].sub(lambda found: "" if found[1] in lacking else found[0], said)


def first_claim(title: str) -> str:
    """Le titre, sans la chute qui suit un sommet daté : « un sommet en 1870, puis la chute » se lit jusqu'à 1870."""
    return READ["dated"].sub(r"\1", title)


def is_hedged(said: str) -> bool:
    """Vrai si le titre doute, nie, questionne, ou fait une exception ; « l'objectif », « le seuil », « against », « n'ont aucun
    lien » n'en sont pas."""
    said = READ["opinion"].sub("", SAYS["untied"].sub("", said))
    firm = READ["against"].sub("", SUBJECTS["reference"].sub("", said))
    if announces_only_a_rebound(firm):
        return False
    return bool(SAYS["unsure"].search(firm) or READ["excepted"].search(said))


def answers_to(said: str) -> tuple[Answer, ...]:
    """Ce que l'on vérifie d'un titre ; d'une prévision, ou d'un objectif, seuls les comptes autour du seuil."""
    counted = none_as_zero(said)
    if counted != said and not is_hedged(counted):
        return (contradicted_count,)
    if is_hedged(said):
        return (contradicted_extreme,)  # « noch nie so viel » nie, et affirme pourtant
    if announces_only_a_rebound(said):
        return (contradicted_level, contradicted_rebound)
    said = READ["opinion"].sub("", said)
    if SAYS["unsure"].search(READ["against"].sub("", SAYS["untied"].sub("", said))):
        return (contradicted_count,)
    return ANSWERS


def announces_only_a_rebound(said: str) -> bool:
    """Vrai si le titre ne fait qu'annoncer une reprise : « repart à la hausse », sans autre réserve."""
    if not SAYS["rebound"].search(said) or READ["excepted"].search(said) or READ["only_hoped"].search(said):
        return False
    return not SAYS["unsure"].search(SAYS["rebound"].sub("", said))
