"""Les mots d'un titre, là où une figure les écrit."""

import numpy as np

from figaudit.base.figtext import HEADLINE
from figaudit.read.facts import SUBJECTS, ChartFacts, Panel
from figaudit.read.order import normalise
from figaudit.titles.words import READ


def title_of(panel: Panel, facts: ChartFacts) -> str:
    """Le titre, sans accents ni majuscules : celui du graphique, ou de la figure si elle n'en a qu'un."""
    words = [panel.title]

    if has_a_single_chart(facts):
        words += [facts.words.title, facts.words.subtitle]
        if not any(words):
            words += largest_free_text(panel)

    distinct = dict.fromkeys(text for text in words if text)
    return normalise(" ; ".join(distinct))


def is_said_unfinished(panel: Panel, facts: ChartFacts) -> bool:
    """Vrai si la figure dit sa dernière période en cours, ou ne couvrir que ses premiers mois : un titre peut ne pas en parler."""
    told = facts.told(panel)
    return bool(SUBJECTS["unfinished"].search(told) or READ["part_of_a_year"].search(told))


def has_a_single_chart(facts: ChartFacts) -> bool:
    """Vrai si la figure n'a qu'un graphique, ou n'en superpose que plusieurs à la même place."""
    if len(facts.flat) == 1:
        return True
    return len({panel.box for panel in facts.panels if panel.drawn}) == 1


def largest_free_text(panel: Panel) -> list[str]:
    """Un titre posé comme un texte libre, en plus gros que les autres ; rien s'il n'y en a pas."""
    free = [word for word in panel.words if word.role in ("figure", "text") and not np.isfinite(word.x)]
    if not free:
        return []

    largest = max(free, key=lambda word: word.size)
    if largest.size < HEADLINE:
        return []
    return [largest.text]
