"""Les mots qu'une règle cherche sur le dessin.

Ceux dont les lecteurs se servent aussi sont dans `read/vocabulary.json`, sous « written » ; ceux que seules les règles
cherchent, dans quatre langues, sont dans `words.json`, à côté de ce module.
"""

import re
from typing import Any

from figaudit.base import text
from figaudit.read.order import MONTHS, VOCABULARY

#: Le motif de chaque façon d'écrire : un pourcentage, une valeur et son unité, un taux, un nom de palette…
WRITTEN = {name: re.compile(pattern) for name, pattern in VOCABULARY["written"].items()}

#: Une légende ou un titre d'une longueur déraisonnable ne se relit pas mot à mot.
MOST_WORDS = 200

_KNOWN: dict[str, Any] = text.words(__file__, "words.json")
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"


def _compiled(pattern: str) -> re.Pattern[str]:
    """Un motif de `words.json`, où {MONTH} tient lieu d'un nom de mois."""
    return re.compile(pattern.replace("{MONTH}", _MONTH))


#: Les tournures que seules les règles cherchent : « par tranche de 100 », « depuis janvier », « quatre mois seulement ».
TOLD = {name: _compiled(pattern) for name, pattern in _KNOWN["patterns"].items()}

#: Ce que valent d'autres mots après un nombre : « 950 Tsd. », « 1,2 Mio. », « 4.5bn ».
MAGNITUDES: dict[str, float] = _KNOWN["magnitudes"]

#: Des échelles de mots, du moins au plus : une par ligne, ses degrés séparés d'une virgule, ses variantes d'une barre.
DEGREES: list[str] = _KNOWN["degrees"]

#: Les mêmes échelles, d'adverbes devant un même mot : « peu satisfait », « très satisfait ».
DEGREE_ADVERBS: list[str] = _KNOWN["degree_adverbs"]

#: Un mois, puis un autre : « janv.-avr. », « January to April ».
MONTH_TO_MONTH = re.compile(rf"\b({_MONTH})\.?,? ?(?:-|–|—|a|au|to|bis|hasta)\s?({_MONTH})\b")
