"""Les noms propres qu’un titre compare et que la figure ne montre pas : « Chloé est deuxième derrière Emma », sans Chloé."""

import re
from difflib import get_close_matches

from datakit.answers.claims.said import WORDS, written_beside_the_title
from figaudit.base.text import normalise
from figaudit.read.facts import ChartFacts

#: « Leo » est encore « Léo », et « Manonn » « Manon ».
_ALIKE = 0.8


def names_undrawn(facts: ChartFacts) -> list[str]:
    """Les noms à majuscule que le titre compare à d’autres, et qu’aucun texte de la figure n’écrit.

    Rien d’une figure dont les barres n’ont pas de nom propre : on n’y saurait pas reconnaître un nom d’un mot.
    """
    drawn = [label for panel in facts.panels for label in (*panel.x.labels, *panel.y.labels) if label.strip()]
    if not drawn or not all(label[:1].isupper() for label in drawn):
        return []

    known = re.findall(r"\w+", written_beside_the_title(facts))
    found = []
    for pattern in WORDS["proper-names"]:
        for one in re.finditer(pattern, facts.words.title or ""):
            plain = normalise(one["name"])
            is_a_word = re.fullmatch(WORDS["no-name"], plain) is not None
            if not is_a_word and not get_close_matches(plain, known, n=1, cutoff=_ALIKE):
                found.append(one["name"])
    return list(dict.fromkeys(found))
