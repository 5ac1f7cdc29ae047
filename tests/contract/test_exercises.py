"""Chaque clé se prouve elle-même : la référence passe, les erreurs plausibles apprennent, les indices aident."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from datakit.answers import keys, written_cell
from datakit.answers.exercise import Status
from datakit.tools import key_recording as workshop_keys, notebook as nb
from datakit.tools.exercises import exercises_of
from datakit.workshop import KEYS, exercises

ROOT = Path(__file__).parents[2]
SLUGS = sorted(path.stem for path in (ROOT / "solutions").glob("[0-9][0-9]-*.ipynb"))
FILES = {slug: keys.read_file(KEYS / f"{slug}.json") for slug in SLUGS}
CASES = [
    pytest.param(slug, name, id=f"{slug[:2]}-{name}")
    for slug in SLUGS
    for name in FILES[slug].get("keys", ())
]
each = pytest.mark.parametrize(("slug", "name"), CASES)


@pytest.fixture(autouse=True)
def lenient(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_exercise_of_the_notebook_has_its_key_and_nothing_is_stale(slug):
    notebook = nb.read(ROOT / f"solutions/{slug}.ipynb")
    assert list(FILES[slug]["keys"]) == list(exercises_of(notebook))
    assert FILES[slug]["keys"]
    assert workshop_keys.stale(ROOT, slug, notebook) == []


@each
def test_it_starts_unstarted_and_the_reference_passes(slug, name):
    exercise, stored = getattr(exercises(slug), name), FILES[slug]["keys"][name]
    assert exercise.check(...).status is Status.TODO
    assert stored["question"].strip()
    assert stored["solution"].strip()
    if exercise.known.expect.by_value:
        feedback = exercise.check(exercise.known.reference)
        assert feedback.status is Status.CORRECT, str(feedback)
        assert feedback.message == stored["meaning"]


@each
def test_plausible_mistakes_fail_with_different_messages(slug, name):
    exercise, stored = getattr(exercises(slug), name), FILES[slug]["keys"][name]
    for value, message in exercise.known.wrong if exercise.known.expect.by_value else ():
        feedback = exercise.check(value)
        assert feedback.status is Status.REVIEW, f"l'erreur {value!r} passe pour juste"
        assert feedback.message == message
    messages = [*(message for _, message in stored["wrong"]), *stored["refused"]]
    # Plusieurs valeurs d’une seule faute (les jours d’un mois, une durée à revoir) peuvent partager son message.
    faults = Counter(messages)
    shared = [message for message, times in faults.items() if times > 1]
    assert len(faults) >= 2, "il faut au moins deux erreurs plausibles"
    assert len(shared) < len(faults), shared
    assert all(len(message) > 20 for message in messages), messages


@each
def test_hints_help_without_giving_the_solution(slug, name):
    stored = FILES[slug]["keys"][name]
    assert len(stored["hints"]) >= 2
    solution = "".join(stored["solution"].split())
    right_side = solution.split("=", 1)[-1]
    for said in (*stored["hints"], *(message for _, message in stored["wrong"])):
        squeezed = "".join(said.split())
        assert solution not in squeezed
        assert len(right_side) < 8 or right_side not in squeezed, said


NUMBERS = [case for case in CASES if FILES[case.values[0]]["keys"][case.values[1]]["expect"][0] == "number"]


def rounded(sentence, reference, unit):
    """Les nombres de la phrase qui arrondissent la réponse : (ce qu'une personne recopie, sa valeur, une demi-unité)."""
    for found in re.finditer(r"(\d+(?:\u202f\d{3})*)(?:,(\d+))?(\u202f%)?", sentence):
        whole, decimals, percent = found[1].replace("\u202f", ""), found[2] or "", found[3]
        scale = 100 if percent and unit != "%" else 1
        value, step = float(f"{whole}.{decimals or 0}") / scale, 10.0 ** -len(decimals) / scale
        zeros = 10 ** (len(whole) - len(whole.rstrip("0"))) if not decimals and whole.strip("0") else 1
        for half in (step / 2, step * zeros / 2):
            if abs(value - reference) <= half + 1e-9:
                yield found[0].replace(",", "."), value, half


@pytest.mark.parametrize(("slug", "name"), NUMBERS)
def test_what_the_sentence_rounds_to_is_right(slug, name):
    """La tolérance est la demi-unité de la phrase : ce qu'elle arrondit est juste, plus grossier ne l'est pas."""
    exercise, stored = getattr(exercises(slug), name), FILES[slug]["keys"][name]
    options, reference = stored["expect"][1], stored["reference"]
    tolerance, unit = options.get("tolerance", 1e-6), options.get("unit", "")
    if "relative" in options:  # « une chance sur 16 » : la demi-unité de l'inverse
        assert exercise.check(1 / round(1 / reference)).status is Status.CORRECT
        assert options["relative"] <= 0.5 * reference + 1e-3
        return
    if tolerance == 1e-6:
        assert float(reference).is_integer(), "un nombre à virgule demande une tolérance"
        return
    found = list(rounded(stored["meaning"], reference, unit))
    matching = [one for one in found if one[2] == pytest.approx(tolerance)]
    assert matching, f"une tolérance de {tolerance} pour {found} dans « {stored['meaning']} »"
    written, value, half = matching[0]
    for answer in (value, written, str(value).replace(".", ",")):
        assert exercise.check(answer).status is Status.CORRECT, answer
    assert exercise.check(value + 2.1 * half).status is Status.REVIEW
    assert exercise.check(value - 2.1 * half).status is Status.REVIEW


@pytest.mark.parametrize("slug", SLUGS)
def test_a_workshop_read_in_order_never_looks_out_of_date(slug):
    """« calculé avant votre nouveau … » ne se dit qu'à qui revient en arrière : jamais à qui suit le carnet."""
    done = []
    for cell in nb.sources(nb.read(ROOT / f"solutions/{slug}.ipynb")):
        cell = nb.corrected(cell)
        done.append(cell)
        for name in re.findall(r"^ex\.(q\d+)\.check\(", cell, re.MULTILINE):
            read = written_cell.written(cell, name, FILES[slug]["keys"][name]["solution"])
            assert read.outdated(done) is None
            assert not read.misplaced
            assert not read.filtering


def test_a_year_is_announced_as_one():
    """Une référence qui est une année ne reçoit ni espace des milliers ni « trop arrondi »."""
    for slug, held in FILES.items():
        for name, key in held["keys"].items():
            if "année" in key["question"].casefold() and key["expect"][0] in {"number", "year"}:
                value = key["reference"]
                dated = isinstance(value, int | float) and 1800 < value < 2100 and value == int(value)
                assert (key["expect"][0] == "year") == dated, f"{slug} {name}"


@each
def test_each_kind_of_wrong_value_gets_an_answer(slug, name):
    exercise = getattr(exercises(slug), name)
    for value in (None, "", [], "<b>gras</b>", float("nan"), "🥪", print):
        feedback = exercise.check(value)
        assert feedback.status is Status.REVIEW, f"{value!r} passe pour juste"
        assert feedback.message
        assert "<b>" not in feedback._repr_html_()


@each
def test_texts_use_french_spaces(slug, name):
    """« Combien ? » ne doit pas rejeter son point d'interrogation à la ligne."""
    stored = FILES[slug]["keys"][name]
    for sentence in (
        stored["question"],
        *stored["hints"],
        stored["meaning"],
        *(m for _, m in stored["wrong"]),
    ):
        prose = "".join(sentence.split("`")[::2])
        assert not re.search(r" [?!;:»]|« ", prose), sentence


def test_keys_are_plain_data():
    """Ni chemin de machine, ni code à exécuter : des nombres, des phrases, et les noms des juges du kit."""
    for slug, held in FILES.items():
        text = json.dumps(held, ensure_ascii=False)
        assert not re.search(r"/(home|root|tmp|work|Users)/", text), slug
        assert set(held) == {
            "slug", "place", "place_name", "tables", "digests", "places", "moves", "variants", "keys",
        }  # fmt: skip
        for name, key in held["keys"].items():
            assert f"ex.{name}.check(" in key["blank"], (slug, name)


def test_checking_a_right_answer_is_quick():
    """La clé est une donnée : vérifier ne recalcule rien (mesuré en détail par tests/bench/bench_check.py)."""
    import cProfile
    import pstats

    exercise = exercises("04-prenoms").q4
    profile = cProfile.Profile()
    profile.runcall(exercise.check, exercise.known.reference)
    assert pstats.Stats(profile).total_calls < 3000
