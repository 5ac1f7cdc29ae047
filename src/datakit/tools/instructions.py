"""Ce qui se fait et se dit à chaque étape d’une séance, lu dans le carnet : le pari et sa réponse, un travail, un débat.

Rien n’est écrit pour la fiche : la question est celle du carnet, la réponse est le titre de la figure qui la montre.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from datakit.draw.screens import MIME
from datakit.tools import callouts, notebook as nb, version_texts
from datakit.tools.typography import polish

_BLOCKS = re.compile(r"\n\s*\n")
#: Entre deux phrases ; le guillemet qui ferme une citation finit la phrase qui la contient.
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?!»)|(?<=[.!?…]\s»)\s+(?=[A-ZÀ-Ý«])")
_NAMES_ITS_BET = re.compile(r"""\bdk\.bet\.(?:number|curve|order)\(\s*["']([^"']+)""")
_MARKS = re.compile(r"<[^>]*>|\*+|`|^#+ .*\n?", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
#: Une phrase qui donne quelque chose à faire : « Mettez-vous d’accord », « Puis lisez », « Par table, faites ».
_TO_DO = re.compile(
    r"(?:(?:Puis|Ensuite|D’abord|Maintenant|Par table|À deux|À quatre),? )?(?:\w+ez|[Dd]ites|[Ff]aites|[Rr]efaites)\b"
)
#: Ce que l’on fait de la page elle-même : tout le monde le sait après la première cellule.
_ABOUT_THE_PAGE = re.compile(r"cellule|\bMaj\b|carnet|point de reprise", re.IGNORECASE)

MOST = 2  # choses à faire par étape : la fiche rappelle, le carnet dit tout
ALONE = 70  # lettres : plus courte, une question ne dit pas seule de quoi elle parle
LONGEST = 150  # lettres : au-delà, une phrase ne se lit plus d’un coup d’œil


@dataclass
class Bet:
    """Un pari : ce que l’on demande, et ce que montre la figure qui le marque (vide tant que le carnet n’est pas exécuté).

    `name` : son nom dans le carnet, quand il se pose à l’écran ; à voix haute, il n’en a pas.
    """

    question: str
    answer: str = ""
    name: str = ""


@dataclass
class Instructions:
    """Ce qui se fait et se dit dans une partie.

    `opening` : la phrase qui l’ouvre, quand il n’y a rien d’autre à en dire ; `kept` : ce que seul sait qui anime.
    """

    opening: str = ""
    to_do: list[str] = field(default_factory=list)
    bets: list[Bet] = field(default_factory=list)
    debates: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.opening or self.to_do or self.bets or self.debates or self.kept)


def by_part(notebook: nb.Notebook) -> dict[str, Instructions]:
    """Par partie de la séance, ce qui s’y fait et s’y dit.

    >>> text = "## Le pain\\n\\nPesez un pain. **Pariez** : combien de grammes ?\\n\\n*À discuter : qui le coupe ?*"
    >>> found = by_part({"cells": [{"cell_type": "markdown", "source": text, "metadata": {}}]})["Le pain"]
    >>> found.bets[0].question, found.debates[0]
    ('Pesez un pain. Combien de grammes\\u202f?', 'Qui le coupe\\u202f?')
    """
    found: dict[str, Instructions] = {}
    part = ""
    is_noted = False  # la note d’animation parle de toute la séance ; une autre, de sa partie
    for cell in notebook["cells"]:
        if "animateur" in nb.tags(cell):
            if is_noted and part in found:
                found[part].kept.append(polish(" ".join(_sentences(cell["source"]))))
            is_noted = True
        if nb.tags(cell) & {*nb.HIDDEN, "animateur", "papier"}:
            continue
        if cell["cell_type"] == "code":
            _answer(found.get(part), cell)
            continue
        for title, body in nb.parts(nb.placed(cell["source"])):
            part = title or part
            _read(found.setdefault(part, Instructions()), body)
    for title in ("", version_texts.OBJECTIVES, version_texts.LESSONS, version_texts.CREDITS):
        found.pop(title, None)
    return found


def _read(part: Instructions, source: str) -> None:
    """Range ce que dit un texte, paragraphe par paragraphe ; la question d’un exercice a sa place ailleurs dans la fiche."""
    before_exercises = re.split(r"(?m)^### Exercice ", source)[0]
    for block in _BLOCKS.split(before_exercises):
        kind = callouts.kind_of(block)
        said = _sentences(block)
        if kind and kind.name == "pari" and said:
            part.bets.append(Bet(_asked(said)))
        elif kind and kind.name == "discuter" and said:
            part.debates.append(_asked(said))
        elif kind is None:
            part.opening = part.opening or next(filter(_is_short, said), "")
            part.to_do += [one for one in said if _is_to_do(one)]
    del part.to_do[MOST:]


def _asked(said: list[str]) -> str:
    """La question que posent ces phrases, avec celle d’avant si elle ne dit pas seule de quoi il s’agit."""
    asked = [rank for rank, one in enumerate(said) if one.endswith("?")]
    rank = asked[-1] if asked else len(said) - 1
    question = _after_its_call(said[rank])
    if len(question) < ALONE and rank:
        return f"{_after_its_call(said[rank - 1])} {question}"
    return question


def _sentences(block: str) -> list[str]:
    """Les phrases d’un paragraphe, sans leurs signes de mise en forme ; aucune d’une liste ni d’un tableau.

    >>> _sentences("Dites : « J’ai peur de …, et c’est … » Puis votez.")
    ['Dites : « J’ai peur de …, et c’est … »', 'Puis votez.']
    """
    if re.match(r"([-*+>]|\d+\.) |\|", block.strip()):
        return []
    bare = _LINK.sub(r"\1", _MARKS.sub("", block))
    return [said for said in _SENTENCE.split(" ".join(bare.split())) if said]


def _after_its_call(sentence: str) -> str:
    """La question, sans le mot qui l’appelle : « Pariez : », « À discuter, une minute : »."""
    call, colon, rest = sentence.partition(":")
    is_a_call = colon and re.match(r"Pari|À discuter", call)
    kept = rest.strip() if is_a_call else sentence.removeprefix("Pariez ")
    return polish(kept[:1].upper() + kept[1:])


def _is_short(sentence: str) -> bool:
    return len(sentence) <= LONGEST and not _ABOUT_THE_PAGE.search(sentence)


def _is_to_do(sentence: str) -> bool:
    return _is_short(sentence) and bool(_TO_DO.match(sentence))


def _answer(part: Instructions | None, cell: nb.Cell) -> None:
    """Donne au dernier pari sans réponse le titre de la figure que montre cette cellule, si c’est bien là qu’il se marque."""
    if part is None or not part.bets or part.bets[-1].answer:
        return
    bet = part.bets[-1]
    named = _NAMES_ITS_BET.search(cell["source"])
    if named:
        bet.name = named[1]
    if bet.name and not re.search(rf"""\bdk\.bet\.made\(["']{re.escape(bet.name)}["']""", cell["source"]):
        return

    for output in cell.get("outputs", ()):
        title = _title(output)
        if title:
            bet.answer = title
            return


def _title(output: dict[str, Any]) -> str:
    drawn = output.get("data", {}).get(MIME, {})
    return str(drawn.get("title", ""))
