"""Chaque exercice se prouve lui-même : la référence passe, les erreurs plausibles apprennent."""

import importlib
import pkgutil

import matplotlib
import pytest

import datakit.workshops
from datakit.exercises.exercise import Exercise, Status

matplotlib.use("Agg")

MODULES = [
    info.name for info in pkgutil.iter_modules(datakit.workshops.__path__) if info.name.startswith("a")
]


def _all():
    for name in MODULES:
        for exercise in importlib.import_module(f"datakit.workshops.{name}").EXERCISES:
            yield pytest.param(name, exercise, id=exercise.id)


CASES = list(_all())
each = pytest.mark.parametrize(("module", "exercise"), CASES)


@pytest.mark.parametrize("name", MODULES)
def test_the_list_of_a_workshop_is_complete(name):
    module = importlib.import_module(f"datakit.workshops.{name}")
    named = {id(value) for value in vars(module).values() if isinstance(value, Exercise)}
    assert named == {id(exercise) for exercise in module.EXERCISES}
    assert all(exercise.id.startswith(name[1:3] + "-q") for exercise in module.EXERCISES)


def test_ids_are_unique():
    ids = [case.id for case in CASES]
    assert len(ids) == len(set(ids))


@each
def test_it_starts_unstarted_and_the_reference_passes(module, exercise):
    assert exercise.check(...).status is Status.TODO
    feedback = exercise.check(exercise.reference())
    assert feedback.status is Status.CORRECT, str(feedback)
    assert exercise.question.strip()
    assert exercise.answer.strip()


@each
def test_plausible_mistakes_fail_with_different_messages(module, exercise):
    messages = []
    for mistake in exercise.mistakes:
        feedback = exercise.check(mistake.value())
        assert feedback.status is Status.REVIEW, f"l'erreur {mistake.value()!r} passe pour juste"
        messages.append(feedback.message)
        if mistake.message:
            assert feedback.message == mistake.message
    assert len(messages) >= 2, "il faut au moins deux erreurs plausibles"
    assert len(set(messages)) == len(messages), messages
    assert all(len(message) > 20 for message in messages), messages


@each
def test_hints_help_without_giving_the_solution(module, exercise):
    assert len(exercise.hints) >= 2
    solution = "".join(exercise.answer.split())
    right_side = solution.split("=", 1)[-1]
    for hint in exercise.hints:
        squeezed = "".join(hint.split())
        assert solution not in squeezed
        assert len(right_side) < 8 or right_side not in squeezed, hint
    messages = " ".join(mistake.message for mistake in exercise.mistakes)
    assert len(right_side) < 8 or right_side not in "".join(messages.split())


@each
def test_each_kind_of_wrong_value_gets_an_answer(module, exercise):
    for value in (None, "", [], "<b>gras</b>", float("nan"), "🥪", print):
        feedback = exercise.check(value)
        assert feedback.status is Status.REVIEW, f"{value!r} passe pour juste"
        assert feedback.message
        assert "<b>" not in feedback._repr_html_()


def test_texts_use_french_spaces():
    """« Combien ? » ne doit pas rejeter son point d'interrogation à la ligne."""
    for case in CASES:
        exercise = case.values[1]
        for sentence in (
            exercise.question,
            *exercise.hints,
            *(m.message for m in exercise.mistakes),
        ):
            prose = "".join(sentence.split("`")[::2])
            assert " ?" not in prose, sentence
            assert " !" not in prose, sentence
            assert "« " not in prose, sentence
