"""Factualité : se mesurer au hasard, recalculer ce qu’on croit savoir, regarder avec les bons instruments.

- le test : `quiz`, `take`, `room`, `evidence` (ce que nos tables disent de chaque réponse) ;
- le hasard : `luck`, `interval` ;
- les instruments : `gap`, `line`, `size`, `fear`, `bubble`, `trend`, `generalise`, `destiny` ; chacun dessine
  une figure titrée et sourcée et rend un `Reading` (`fig`, `alt`, `numbers`, `table`) ;
- la méthode : `claim` ;
- les juges des exercices : module `judges`.
"""

from datakit.topics.factfulness.claim import claim
from datakit.topics.factfulness.instruments import (
    Reading,
    bubble,
    destiny,
    fear,
    gap,
    generalise,
    line,
    size,
    trend,
)
from datakit.topics.factfulness.quiz import evidence, quiz
from datakit.topics.factfulness.score import CHANCE, interval, luck, room, take

__all__ = [
    "CHANCE", "Reading", "bubble", "claim", "destiny", "evidence", "fear", "gap", "generalise",
    "interval", "line", "luck", "quiz", "room", "size", "take", "trend",
]  # fmt: skip
