"""Les minutes d’un atelier : ce qu’une personne qui débute y passe, seule, compté dans le carnet des participants.

Le compte est une estimation, à un cinquième près. Ses nombres viennent de six séances jouées d’un bout à l’autre par
qui n’avait jamais programmé (05, 06, 10, 12, 14 et 17 : de 105 à 155 minutes) ; le vôtre peut aller plus vite.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields

from datakit.answers import numerals
from datakit.tools import notebook as nb
from figaudit.base import text

READ = 180  # mots lus à la minute
LINES = 5  # lignes de code lues à la minute
EXERCISE = 5  # minutes : trois essais, et la réponse à lire après chacun
QUIZ = 1  # une réponse d’un clic
SHOWN = 1  # une figure ou un tableau : le lancer, le lire
BET = 1
ENOUGH = 0.15  # part de la durée annoncée en deçà de laquelle le compte ne la dément pas
AFTER = {"pour aller plus loin", "pour continuer", "sources et licences"}  # les parties hors de la séance

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_UNREAD = re.compile(r"<[^>]*>|\]\([^)]*\)")  # une balise, l’adresse d’un lien
_CODE_LINE = re.compile(r"^\s*[^\s#]", re.MULTILINE)
_CHECK = re.compile(r"^\s*ex\.q(\d+)\.check\(", re.MULTILINE)
_QUIZ = re.compile(r"\bex\.q\d+\.ask\(")
_BET = re.compile(r"\bdk\.bet\.(?:number|curve|order)\(")
_SHOW = re.compile(r"\bdk\.(?:show|move|table|maps\.web)\(")
_SAID = re.compile(
    r"^\*\*Sans (?:écran|ordinateur),\s(\w+)\sminutes\b", re.MULTILINE
)  # « **Sans écran, trois minutes : … »
_OPTIONAL = re.compile(r"^### Exercice (\d+)\b[^\n]*\n+\*Pour aller plus loin\.\*", re.MULTILINE)


@dataclass
class Taken:
    """Ce qu’il y a à faire dans une partie : mots et lignes à lire, exercices, choses montrées, paris, minutes que le texte demande."""

    words: int = 0
    lines: int = 0
    exercises: int = 0
    quizzes: int = 0
    shown: int = 0
    bets: int = 0
    said: int = 0

    @property
    def minutes(self) -> float:
        """Le temps qu’il y faut.

        >>> Taken(words=360, lines=10, exercises=2, shown=1).minutes
        15.0
        """
        reading = self.words / READ + self.lines / LINES
        trying = self.exercises * EXERCISE + self.quizzes * QUIZ
        return reading + trying + self.shown * SHOWN + self.bets * BET + self.said

    def add(self, other: "Taken") -> None:
        """Ajoute ce qu’il y a à faire dans une cellule."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))


def taken(cells: Iterable[nb.Cell]) -> dict[str, Taken]:
    """Ce qu’il y a à faire, par titre de niveau 2, dans les cellules d’un carnet vierge.

    Ce qui précède le premier titre va avec lui. Les exercices « pour aller plus loin » ne se comptent pas.

    >>> texte = {"cell_type": "markdown", "source": "# Du pain ?\\n\\n## Pétrir\\n\\nDeux mots."}
    >>> code = {"cell_type": "code", "source": "pains = 2\\nex.q1.check(pains)\\n# ex.q1.hint()"}
    >>> taken([texte, code])
    {'Pétrir': Taken(words=5, lines=2, exercises=1, quizzes=0, shown=0, bets=0, said=0)}
    """
    cells = list(cells)
    optional = set()
    for cell in cells:
        if cell["cell_type"] == "markdown":
            optional.update(_OPTIONAL.findall(cell["source"]))

    found: dict[str, Taken] = {}
    waiting = Taken()  # ce qui précède le premier titre
    part = waiting
    for cell in cells:
        if cell["cell_type"] == "code":
            part.add(_of_code(cell, optional))
            continue
        if cell["cell_type"] != "markdown":
            continue

        for title, body in nb.parts(cell["source"]):
            if title:
                part = found.setdefault(title, Taken())
                part.add(waiting)
                waiting = Taken()
            part.words += len(_WORD.findall(_UNREAD.sub("", body)))
            part.said += _minutes_said(body)
    return found


def _minutes_said(body: str) -> int:
    """Les minutes que le texte demande de passer sans l’écran, quand il les dit au début d’un paragraphe.

    >>> _minutes_said("**Sans ordinateur, dix minutes.** Notez.\\n\\n**Sans écran, 3 minutes : parlez.**")
    13
    """
    total = 0
    for word in _SAID.findall(body):
        total += int(word) if word.isdecimal() else int(numerals.value([word]) or 0)
    return total


def _of_code(cell: nb.Cell, optional: set[str]) -> Taken:
    """Ce qu’il y a à faire dans une cellule de code ; repliée, on n’y lit rien ; un pari se pose sans se lire."""
    source = cell["source"]
    folded = cell.get("metadata", {}).get("jupyter", {}).get("source_hidden")
    done = Taken(shown=len(_SHOW.findall(source)), bets=len(_BET.findall(source)))

    asked = [number for number in _CHECK.findall(source) if number not in optional]
    if _QUIZ.search(source):
        done.quizzes = len(asked)
    else:
        done.exercises = len(asked)

    if not folded and not done.bets:
        done.lines = len(_CODE_LINE.findall(source))
    return done


def minutes_by_part(cells: Iterable[nb.Cell], announced: dict[str, int]) -> dict[str, int]:
    """Les minutes de chaque partie de la séance, arrondies ; sans exercice, une partie garde ce que la fiche annonce.

    On y parle, on y travaille à la main : cela ne se compte pas dans un carnet.
    """
    found = {}
    for title, done in taken(cells).items():
        if text.normalise(title) in AFTER:
            continue
        minutes = round(done.minutes)
        if not done.exercises and not done.quizzes:
            minutes = max(minutes, announced.get(title, 0))
        found[title] = minutes
    return found


def far(announced: int, found: int) -> bool:
    """La durée annoncée est-elle loin de celle que l’on compte ?

    >>> far(90, 100), far(90, 130)
    (False, True)
    """
    return abs(found - announced) > ENOUGH * announced
