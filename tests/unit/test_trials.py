"""Le banc d’essai de la NSI : deux dictionnaires égaux se valent, une fonction vide attend, une exigence se lit."""

import csv

import pytest

from datakit.subjects import trials

CASES = {"deux": [[1, 2]], "vide": [[]]}


def test_two_equal_dictionaries_give_the_same_words_whatever_their_order():
    def one(values):
        return [{"n": len(values), "de": {"b": 1, "a": 2}}]

    def other(values):
        return [{"de": {"a": 2, "b": 1}, "n": len(values)}]

    assert trials.results(one, CASES).equals(trials.results(other, CASES))


def test_a_number_and_its_text_do_not_look_alike():
    assert trials.written(1900) != trials.written("1900")
    assert trials.written((1900, "F")) == "(1900, 'F')"


def empty(values):
    """Un corps à écrire."""


def dots(values):
    return ...


def blank(values):
    return ____


@pytest.mark.parametrize("function", [empty, dots, blank])
def test_a_function_not_yet_written_is_not_judged(function):
    assert trials.results(function, CASES) is ...


def test_a_function_that_forgets_to_return_is_judged():
    def forgets(values):
        list(values)

    assert trials.results(forgets, CASES).tolist() == ["None", "None"]


def loop(values):
    kept = []
    for value in values:
        kept.append(value)
    return kept


def comprehension(values):
    return [value for value in values]  # noqa: C416


def checked(values):
    assert isinstance(values, list)
    return values


def records(values):
    return list(csv.DictReader(values))


@pytest.mark.parametrize(
    ("function", "using", "said"),
    [
        (loop, "compréhension", "non"),
        (comprehension, "compréhension", "oui"),
        (loop, "assert", "non"),
        (checked, "assert", "oui"),
        (loop, "DictReader", "non"),
        (records, "DictReader", "oui"),
    ],
)
def test_what_an_exercise_demands_is_read_in_the_function(function, using, said):
    assert trials.results(function, {"vide": [[]]}, using)[f"avec {using}"] == said


def test_a_function_whose_text_cannot_be_read_is_given_the_benefit_of_the_doubt():
    names = {}
    exec("def hidden(values):\n    return values", names)
    assert trials.results(names["hidden"], {"vide": [[]]}, "assert")["avec assert"] == "oui"


def test_a_table_of_the_kit_is_read_with_integers():
    first = trials.read_table("prenoms_top60.csv")[0]
    assert (first["annee"], first["prenom"], type(first["nombre"])) == (1900, "Marie", int)
