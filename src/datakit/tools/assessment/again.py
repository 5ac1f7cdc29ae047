"""Reprendre un exercice raté : une question d’évaluation de même objectif, tirée sur d’autres valeurs, et sa réponse calculée.

Un exercice que rien ne rejoint n’en a pas : on ne promet pas ce que l’on n’a pas.
"""

import ast
import random
import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from datakit.answers.code import names
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import notebook as nb
from datakit.tools.assessment import gestures, papers, variants
from datakit.tools.assessment.questions import Choice, Question
from datakit.tools.exercises import titles
from datakit.tools.fresh import Fresh, shown
from figaudit.base.text import normalise

_CHOSEN = {"choice", "items"}  # ce qu’attend un exercice où l’on choisit parmi des réponses
_ALL = 10_000  # minutes : toutes les questions
_SNIPPET = re.compile(r"`([^`]+)`")
_NAME = re.compile(r"[^\W\d]\w*")
_WORD = re.compile(r"[a-z0-9]{4,}")  # les mots courts disent peu de quoi l’on parle


class Drawer:
    """De quoi tirer l’exercice neuf de plusieurs exercices, jamais deux fois la même question ; `solutions` : le dossier des ateliers."""

    def __init__(self, solutions: Path) -> None:
        self.solutions = solutions
        self.given: set[tuple[str, int]] = set()

    def draw(self, slug: str, key: Mapping[str, Any], lesson: str = "") -> Fresh | None:
        """Une question d’évaluation qui reprend cet exercice, ou partage son objectif et ses gestes, la plus proche par ses mots ; rien s’il n’y en a pas.

        `lesson` : ce que la clé dit de ce malentendu ; ses mots comptent d’abord.
        """
        try:
            subject = variants.subject(slug)
            notebook = nb.read(nb.workshop(self.solutions, slug))
        except (InvalidArgument, NotebookError):
            return None

        name, goals = _placed(notebook, key["title"])
        seed = f"reprise/{slug}/{key['title']}"
        (variant,) = variants.drawn(subject, 1, _ALL, seed)
        found: list[tuple[int, Choice | Question]] = []
        every: list[Choice | Question] = [*variant.choices, *variant.questions]
        for rank, one in enumerate(every):
            takes_it_up = one.goal in goals and _redoes(one, key)
            if one.takes_up is not None:
                takes_it_up = name in one.takes_up
            if takes_it_up and (slug, rank) not in self.given:
                found.append((rank, one))
        if not found:
            return None

        rare = Counter(word for _, one in found for word in _about(one))
        misunderstood = _words(lesson)
        about = _words(f"{key['title']} {key['question']} {key.get('solution', '')}")

        def nearness(one: tuple[int, Choice | Question]) -> tuple[float, float]:
            """Combien de mots en commun avec le malentendu, puis avec l’exercice ; un mot que toutes disent ne compte guère."""
            own = _about(one[1])
            first, then = (sum(1 / rare[word] for word in own & words) for words in (misunderstood, about))
            return first, then

        # Le lendemain, personne n’a rouvert les machines : une question de papier qui reprend cet exercice passe d’abord
        on_paper = [one for one in found if isinstance(one[1], Choice) and one[1].takes_up]
        found = on_paper or found
        # Qui n’a choisi qu’une lettre n’a rien écrit : une question de papier, ou rien
        if key["expect"][0] in _CHOSEN:
            found = [one for one in found if isinstance(one[1], Choice) and nearness(one)[0]]
            if not found:
                return None
        rank, nearest = max(found, key=nearness)
        self.given.add((slug, rank))
        goal = nb.facts_of(notebook)["objectives"][nearest.goal - 1]
        if isinstance(nearest, Choice):
            return _chosen(nearest, goal, seed)
        return _coded(nearest, goal, subject.setup, variant.expected[variant.questions.index(nearest)].due)


def _placed(notebook: nb.Notebook, title: str) -> tuple[str, set[int]]:
    """Le nom de l’exercice de ce titre, et les rangs des objectifs de la partie où il est."""
    parts = {}
    for name, said in titles(notebook).items():
        if normalise(said.title) == normalise(title):
            parts[said.part] = name
    found: set[int] = set()
    for section in nb.facts_of(notebook).get("sections", ()):
        if section["title"] in parts:
            found.update(section.get("objectives", ()))
    return next(iter(parts.values()), ""), found


def _redoes(one: Choice | Question, key: Mapping[str, Any]) -> bool:
    """Cette question demande-t-elle les gestes de cet exercice ? De qui n’a choisi qu’une réponse, elle n’en demande aucun."""
    if isinstance(one, Question):
        return gestures.redoes(one.solution, key.get("solution", ""))
    if key["expect"][0] in _CHOSEN:
        return True
    snippets = _SNIPPET.findall(" ".join([one.text, one.right.text]))
    return any(gestures.redoes(each, key.get("solution", "")) for each in snippets)


def _about(one: Choice | Question) -> set[str]:
    if isinstance(one, Question):
        return _words(" ".join([one.text, one.solution, *(each.says for each in one.mistakes)]))
    return _words(" ".join([one.text, *(f"{each.text} {each.says}" for each in (one.right, *one.wrong))]))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(normalise(text)))


def _chosen(one: Choice, goal: str, seed: str) -> Fresh:
    """Une question de papier : ses réponses dans un ordre tiré au sort, et la lettre de la bonne."""
    options = one.shuffled(random.Random(seed))
    lettered = tuple(f"{letter}. {option.text}" for letter, option in zip("abcdefgh", options, strict=False))
    right = next(told for told, option in zip(lettered, options, strict=True) if option is one.right)
    return Fresh(shown(one.text), f"**{right}**. {one.right.says}", goal, options=lettered)


def _coded(one: Question, goal: str, setup: str, due: Any) -> Fresh:
    """Une question de carnet : un programme qui répond, et ce qu’il rend ; d’une fonction, à son premier appel."""
    code = one.solution
    value = due
    if one.returns:
        calls = ast.parse(one.probe, mode="eval").body
        assert isinstance(calls, ast.List)
        code = f"{code}\n\n{ast.unparse(calls.elts[0])}"
        value = due[0]
    read = needed(setup, f"{one.solution}\n{one.probe}", one.text)
    return Fresh(shown(one.text), f"{papers.brief(value)}.", goal, setup=read, start=one.start, code=code)


def needed(setup: str, code: str, statement: str = "") -> str:
    """De ce que lit un carnet d’évaluation, ce que cette question emploie ; chaque ligne garde son commentaire.

    >>> print(needed("import math\\na = 2\\n# Un rayon\\nr = 3\\nr = r + 1", "aire = math.pi * r ** 2"))
    import math
    # Un rayon
    r = 3
    r = r + 1
    """
    wanted = set(names(ast.parse(code)))
    for snippet in _SNIPPET.findall(statement):
        wanted |= set(_NAME.findall(snippet))

    lines = setup.splitlines()
    pieces = ast.parse(setup).body
    kept: list[str] = []
    for before, piece in reversed(list(pairwise([None, *pieces]))):
        assert piece is not None
        if not _touched(piece) & wanted:
            continue
        wanted |= set(names(piece))
        first = before.end_lineno if before else 0
        kept.insert(0, "\n".join(lines[first : piece.end_lineno]))
    return "\n".join(kept).strip()


def _touched(piece: ast.stmt) -> set[str]:
    """Les noms qu’une instruction range ou change ; d’une ligne qui montre une table, le nom de cette table."""
    if isinstance(piece, (ast.FunctionDef, ast.ClassDef)):
        return {piece.name}
    if isinstance(piece, (ast.Import, ast.ImportFrom)):
        return {(one.asname or one.name).split(".")[0] for one in piece.names}
    if isinstance(piece, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
        targets = piece.targets if isinstance(piece, ast.Assign) else [piece.target]
        return {_owner(target) for one in targets for target in _each(one)}
    return set(names(piece))


def _each(target: ast.expr) -> list[ast.expr]:
    """Ce que range `a, b = …` : `a`, puis `b`."""
    if isinstance(target, (ast.Tuple, ast.List)):
        return [one for each in target.elts for one in _each(each)]
    return [target]


def _owner(target: ast.expr) -> str:
    """Le nom que change `table.age = …` ou `table["age"] = …`."""
    while isinstance(target, (ast.Attribute, ast.Subscript, ast.Starred)):
        target = target.value
    return target.id if isinstance(target, ast.Name) else ""
