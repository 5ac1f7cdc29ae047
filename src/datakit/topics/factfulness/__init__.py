"""Factualité : se mesurer au hasard, recalculer ce qu’on croit savoir, regarder avec les bons instruments.

- le test : `take`, `room`, `questions`, `recompute`, `evidence`, `verify`, `paper` ;
- le hasard : `at_most`, `at_least`, `interval` ;
- les instruments : `gap`, `line`, `size`, `fear`, `bubble`, `trend`, `generalise`, `destiny` ; chacun dessine
  une figure titrée et sourcée et rend un `Reading` (`fig`, `alt`, `numbers`, `table`) ;
- la méthode : `claim`.
"""

from datakit.topics.factfulness.bubbles import bubble
from datakit.topics.factfulness.claim import claim
from datakit.topics.factfulness.quiz import (
    Evidence,
    Question,
    evidence,
    question,
    questions,
    recompute,
    verify,
)
from datakit.topics.factfulness.reading import Reading
from datakit.topics.factfulness.scale import fear, gap, generalise, size
from datakit.topics.factfulness.score import CHANCE, Room, Score, at_least, at_most, interval, room, take
from datakit.topics.factfulness.sheets import paper
from datakit.topics.factfulness.years import destiny, line, trend

__all__ = [
    "CHANCE", "Evidence", "Question", "Reading", "Room", "Score", "at_least", "at_most", "bubble", "claim",
    "destiny", "evidence", "fear", "gap", "generalise", "interval", "line", "paper", "question", "questions",
    "recompute", "room", "size", "take", "trend", "verify",
]  # fmt: skip
