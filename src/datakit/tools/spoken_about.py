"""Ce dont parle une phrase, et qui tombe avec lui : une partie ou un exercice qu’une version courte n’a pas.

Une phrase de la note d’animation porte l’exercice (« l’exercice 6 ») ou la partie (son titre, entre guillemets) qu’elle nomme.
Celle qui en parle sans les nommer le dit : `<!-- avec Le défi -->…<!-- /avec -->`, ou `<!-- avec exercice 6 -->`.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from datakit.tools.exercises import CITED
from figaudit.base.text import normalise

ANCHORED = re.compile(r"<!-- avec ([^>]*?) -->(.*?)<!-- /avec -->", re.DOTALL)

#: Ce que laisse un passage ôté : une puce seule, une espace au bout d’une ligne.
_LEFT_EMPTY = re.compile(r"^- *(?:\n|\Z)|(?<=\S) (?=\n|\Z)", re.MULTILINE)
_EXERCISE = re.compile(r"exercice (\d+)")
_QUOTED = re.compile(r"«([^»]*)»")
_END_OF_SENTENCE = re.compile(r"(?<=[.!?…]) +")
#: Le début d’une ligne de la note : sa puce, et le gras qui l’annonce (« **En retard ?** », « **Le ton** : »).
_LEAD = re.compile(r"(?:- )?(?:\*\*[^*]+(?:\?\*\*|\*\*[ \u00a0]:) )?")


@dataclass(frozen=True)
class Gone:
    """Ce qu’un atelier n’a plus : les titres de ses parties ôtées, et les numéros qu’il garde de ses exercices."""

    parts: Collection[str]
    exercises_kept: Collection[str]

    def takes(self, subject: str) -> bool:
        """Vrai si ce dont on parle (le titre d’une partie, ou « exercice 6 ») n’est plus là."""
        exercise = _EXERCISE.fullmatch(subject)
        if exercise:
            return exercise[1] not in self.exercises_kept
        return normalise(subject) in {normalise(title) for title in self.parts}

    def is_named_in(self, sentence: str) -> bool:
        """Vrai si cette phrase nomme une partie ôtée, ou un exercice ôté."""
        if cited(sentence) - set(self.exercises_kept):
            return True
        return any(self.takes(said) for said in _QUOTED.findall(sentence))


def cited(said: str) -> set[str]:
    """Les numéros des exercices que nomme un texte.

    >>> sorted(cited("Les exercices 2, 3 et 10, puis l’exercice 4."))
    ['10', '2', '3', '4']
    """
    return set(re.findall(r"\d+", " ".join(numbers for _, numbers in CITED.findall(said))))


def without_anchored(source: str, gone: Gone) -> str:
    """Le texte, sans les passages attachés à ce qui n’est plus là ; des autres, le passage seul.

    >>> said = "Le monde<!-- avec Le vide --> et les bus<!-- /avec -->."
    >>> without_anchored(said, Gone(["Le vide"], ())), without_anchored(said, Gone([], ()))
    ('Le monde.', 'Le monde et les bus.')
    """

    def kept(found: re.Match[str]) -> str:
        subject, passage = found.groups()
        return "" if gone.takes(subject) else passage

    return _LEFT_EMPTY.sub("", ANCHORED.sub(kept, source))


def with_every_passage(source: str) -> str:
    """Le texte de l’atelier entier, qui garde tous ces passages ; seules leurs marques s’en vont.

    >>> with_every_passage("Le monde<!-- avec Le vide --> et les bus<!-- /avec -->.")
    'Le monde et les bus.'
    """
    return ANCHORED.sub(r"\2", source)


def about_what_is_left(note: str, gone: Gone, always: str = "") -> str:
    """La note d’animation, sans les phrases qui nomment ce qui n’est plus là ; celle qui dit `always`, le rythme, reste.

    >>> note = "- **En retard ?** Ôtez « Le vide ». Gardez l’exercice 1.\\n- Faites l’exercice 2."
    >>> about_what_is_left(note, Gone(["Le vide"], ["1"]))
    '- **En retard ?** Gardez l’exercice 1.'
    """
    lines = []
    for line in note.splitlines():
        lead = _lead(line)
        sentences = _sentences(line[len(lead) :])
        kept = [one for one in sentences if (always and always in one) or not gone.is_named_in(one)]
        if kept == sentences:
            lines.append(line)
        elif kept:
            lines.append(lead + " ".join(kept))
    return "\n".join(lines)


def _lead(line: str) -> str:
    found = _LEAD.match(line)
    return found[0] if found else ""


def _sentences(said: str) -> list[str]:
    """Les phrases d’une ligne ; un point d’interrogation entre parenthèses n’en finit aucune."""
    found: list[str] = []
    for piece in _END_OF_SENTENCE.split(said):
        if found and found[-1].count("(") > found[-1].count(")"):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return found
