"""Trente variantes de chaque évaluation, résolues, comparées ; trente copies simulées, notées, comparées à ce qui est dû.

    python tests/bench/bench_evaluation.py [04-prenoms …]      (cinq minutes par atelier sur deux cœurs)

Chaque élève a sa variante et répond au hasard à chaque question : juste, d’une erreur prévue, ou rien. Sa copie est
notée comme par `datakit evaluation SLUG --corriger DOSSIER` : relancée du début, dans un processus à part.
"""

from __future__ import annotations

import ast
import random
import sys
import tempfile
from pathlib import Path

from datakit.tools import evaluation, notebook as nb
from datakit.tools.assessment import marking, papers
from datakit.tools.assessment.questions import Question
from datakit.tools.assessment.variants import SUBJECTS, Variant, drawn, subject

COUNT = 30
MINUTES = 60  # toutes les questions
DRAW = "essai"


def form(question: Question) -> tuple[str, int, int, int]:
    """Ce qui fait la difficulté d’une question : son programme sans ses valeurs, ses points, ses minutes, son objectif.

    Ni le nom d’une fonction, ni celui de ce qu’elle parcourt n’en sont ; `not in` n’y coûte pas plus que `in`.
    """
    tree = ast.parse(question.solution)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = 0
        if isinstance(node, ast.FunctionDef):
            node.name = "f"
        if isinstance(node, ast.Name) and node.id in {"avant", "apres"}:
            node.id = "d"
        if isinstance(node, ast.Compare):
            node.ops = [ast.In() if isinstance(one, ast.NotIn) else one for one in node.ops]
    return ast.dump(tree), question.points, question.minutes, question.goal


def pupil(draw: random.Random, variant: Variant) -> list[tuple[str, int]]:
    """Ce qu’un élève écrit à chaque question, et les points qui lui sont dus."""
    answers = []
    for question in variant.questions:
        wrong = [(one.code, one.points) for one in question.mistakes]
        answers.append(draw.choice([(question.solution, question.points), *wrong, (question.start, 0)]))
    return answers


def copies(slug: str, made: list[Variant], folder: Path, answers: list[list[tuple[str, int]]]) -> None:
    """Écrit une copie par variante, où chaque trou est rempli."""
    for variant, given in zip(made, answers, strict=True):
        copy = papers.copy(subject(slug), variant, "Évaluation", MINUTES, DRAW)
        cells = {cell["id"]: cell for cell in copy["cells"]}
        for rank, (code, _) in enumerate(given, 1):
            cells[f"reponse-{rank}"]["source"] = code
        nb.write(folder / f"eleve-{variant.number:02}.ipynb", nb.dump(copy))


def marked(slug: str, made: list[Variant], answers: list[list[tuple[str, int]]]) -> list[list[int]]:
    """Les points de chaque question de chaque copie."""
    keys = {DRAW: evaluation._key(slug, DRAW, made)}
    with tempfile.TemporaryDirectory() as temporary:
        copies(slug, made, Path(temporary), answers)
        found, _ = marking.marked(Path(temporary), keys)
    return [[mark.points for mark in copy.marks] for copy in found]


def main(slugs: list[str]) -> int:
    faults = 0
    for slug in slugs or list(SUBJECTS):
        made = drawn(subject(slug), COUNT, MINUTES, "trente")
        forms = {tuple(map(form, variant.questions)) for variant in made}
        texts = {tuple(one.text for one in variant.questions) for variant in made}
        print(f"{slug} : {len(made)} variantes, {len(texts)} énoncés, {len(forms)} difficulté")

        solved = [[(one.solution, one.points) for one in variant.questions] for variant in made]
        draw = random.Random("copies")
        handed = [pupil(draw, variant) for variant in made]
        for name, answers in (("résolues", solved), ("notées juste", handed)):
            due = [[points for _, points in given] for given in answers]
            found = marked(slug, made, answers)
            right = sum(one == other for one, other in zip(found, due, strict=True))
            totals = sorted({sum(given) for given in due})
            print(
                f"  {name} : {right} sur {len(made)} ; notes de {totals[0]} à {totals[-1]} sur {made[0].points}"
            )
            faults += right < len(made)
        faults += len(forms) > 1
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
