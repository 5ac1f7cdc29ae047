"""La factualité du carnet 11 : un test, ce que le hasard en ferait, des instruments pour voir le monde en entier (`luck` et `interval` servent aussi au 17).

- `questions` : le test de 2018 (`quiz`), et ce que nos tables disent de ses réponses (`evidence`) ;
- `chance` : la probabilité d’un score au hasard (`luck`), l’intervalle d’une proportion (`interval`) ;
- `scores` : les questions à cocher (`sheet`), la correction d’une personne (`take`) ou d’une salle (`room`) ;
- `instruments` : le fossé (`gap`) et les bulles (`bubble`) ;
- `method` : les trois phrases qui démontent une panique (`claim`) ;
- `judges` : ce qui juge les exercices ;
- `reading` : ce que rendent une correction et un instrument, la figure, ses mots et ses nombres.
"""

from datakit.subjects.factfulness.chance import CHANCE, interval, luck
from datakit.subjects.factfulness.instruments import bubble, gap
from datakit.subjects.factfulness.judges import (  # noqa: F401 (des juges, nommés par leur place)
    INSTINCTS,
    good_news,
    instinct,
    whole_sheet,
    world_bubbles,
)
from datakit.subjects.factfulness.method import claim
from datakit.subjects.factfulness.questions import evidence, quiz
from datakit.subjects.factfulness.reading import Reading  # noqa: F401 (ce que rendent `take`, `room` et `gap`)
from datakit.subjects.factfulness.scores import keep, room, sheet, take

__all__ = [
    "CHANCE",
    "bubble",
    "claim",
    "evidence",
    "gap",
    "interval",
    "keep",
    "luck",
    "quiz",
    "room",
    "sheet",
    "take",
]


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__
