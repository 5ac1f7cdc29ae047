"""Ce qu’un exercice attend : un verdict, et la première différence dite en français.

Chaque attente se range dans une clé (`spec`) et s’en relit (`build`) : `["number", {"tolerance": 0.5}]`.
"""

from datakit.answers.expect.choices import choice
from datakit.answers.expect.columns import series
from datakit.answers.expect.comparing import Comparator, build
from datakit.answers.expect.judging import On, figure, judged
from datakit.answers.expect.lists import items
from datakit.answers.expect.numeric import number, year
from datakit.answers.expect.texts import text
from datakit.answers.expect.trials import trials
from datakit.answers.verdict import RIGHT, MistakeKind, Verdict, mistyped, wrong
from datakit.answers.wrong_type import Shape, bad_type

__all__ = [
    "RIGHT",
    "Comparator",
    "MistakeKind",
    "On",
    "Shape",
    "Verdict",
    "bad_type",
    "build",
    "choice",
    "figure",
    "items",
    "judged",
    "mistyped",
    "number",
    "series",
    "text",
    "trials",
    "wrong",
    "year",
]
