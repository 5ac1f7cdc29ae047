"""Factualité : se mesurer au hasard, recalculer ce qu’on croit savoir, regarder avec les bons instruments.

- le test : `quiz`, `take`, `room`, `evidence` (ce que nos tables disent de chaque réponse) ;
- le hasard : `luck`, `interval` ;
- les instruments : `gap`, `bubble` ; chacun rend une lecture (`fig`, `alt`, `numbers`, `table`, `text`) ;
- la méthode : `claim` ;
- les juges des exercices : module `judges`.
"""

from datakit.topics.factfulness.claim import claim
from datakit.topics.factfulness.instruments import Reading, bubble, gap
from datakit.topics.factfulness.quiz import evidence, quiz
from datakit.topics.factfulness.score import CHANCE, interval, luck, room, take

__all__ = [
    "CHANCE", "Reading", "bubble", "claim", "evidence", "gap", "interval", "luck", "quiz", "room", "take",
]  # fmt: skip
