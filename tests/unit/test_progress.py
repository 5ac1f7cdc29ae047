"""Où l'on en est : gardé d'un noyau à l'autre, sans nom, effaçable ; et les réponses d'un clic."""

import json
import multiprocessing
import os
import re
import sys

import pytest

from datakit import workshop
from datakit.answers.exercise import RECORD, Exercises, Status
from datakit.answers.progress import Progress
from datakit.data import store

CHOICE = {
    "expect": ["choice", {"options": {"a": "En 1950", "b": "En 2000 <b>"}}], "reference": "b",
    "hints": ["Un.", "Deux.", "Trois."], "meaning": "Oui.", "solution": 'n = "b"',
    "question": "Quand <i> ? Répondez « a » ou « b ».\n\n- a. En 1950\n- b. En 2000",
}  # fmt: skip
STORED = {
    "q1": {"expect": ["number", {}], "reference": 4, "hints": ["Un.", "Deux."], "meaning": "Quatre.", "solution": "n = 4"},
    "q2": CHOICE,
}  # fmt: skip


@pytest.fixture(autouse=True)
def lenient(monkeypatch):
    for name in ("DATAKIT_STRICT", RECORD):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Données perso" / "avancee-99-essai.json"


def opened(path):
    return Exercises("99-essai", STORED, memory=Progress(path))


def rows(ex):
    return {name: [state, int(tries), hints] for name, state, tries, hints in cells(ex.progress())}


def cells(table):
    return list(zip(*(column.cells for column in table.columns), strict=True))


def test_what_was_done_survives_a_restart(path):
    ex = opened(path)
    assert rows(ex) == {
        "Exercice 1": ["pas commencé", 0, "0 sur 2"],
        "Exercice 2": ["pas commencé", 0, "0 sur 3"],
    }
    ex.q1.check(...)
    assert not path.exists()
    ex.q1.check(5)
    ex.q1.check(4)
    ex.q2.check("a")
    ex.q2.hint()
    again = opened(path)
    assert rows(again) == {"Exercice 1": ["fait", 2, "0 sur 2"], "Exercice 2": ["à revoir", 1, "1 sur 3"]}
    assert again.q2.hint().title == "Indice 1 sur 3"
    assert again.q2.solution().code == 'n = "b"'
    again.q1.check(9)
    assert rows(again)["Exercice 1"] == ["fait", 3, "0 sur 2"]
    assert again.progress().caption == "1 exercice fait sur 2"
    assert '<th scope="row"' in again.progress()._repr_html_()


def test_hints_and_solutions_after_a_restart_need_no_new_try(path):
    opened(path).q1.check(5)
    ex = opened(path)
    assert ex.q1.hint().message == "Un.\nRelancez la cellule pour l’indice suivant."
    assert ex.q1.solution().status is Status.SOLUTION
    assert "un essai avant" in str(ex.q2.solution()).casefold()


def test_nothing_personal_is_written(path):
    opened(path).q1.check("Léa Dupont")
    assert json.loads(path.read_text()) == {"q1": {"done": 0, "tries": 1, "hints": 0}}


def test_one_call_erases_all(path):
    ex = opened(path)
    ex.q1.check(4)
    table = ex.progress(reset=True)
    assert cells(table)[0] == ("Exercice 1", "pas commencé", "0", "0 sur 2")
    assert [column.name for column in table.columns] == ["exercice", "où j’en suis", "essais", "indices lus"]
    assert table.caption == "0 exercice fait sur 2"
    assert not path.exists()
    ex.q1.check(4)
    assert rows(ex)["Exercice 1"] == ["fait", 1, "0 sur 2"]


DAMAGED = [b"", b"{", b"\xff", b"[]", b'{"q1": 3}', b'{"q1": {"done": "x"}}', b'{"q1": {"done": 1.5}}', b"null",
           b'{"q1": {"done": 1e999, "tries": 1, "hints": 1}}', b"[" * 100_000]  # fmt: skip


@pytest.mark.parametrize("content", DAMAGED, ids=lambda content: repr(content[:30]))
def test_a_damaged_file_starts_anew(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    ex = opened(path)
    assert rows(ex)["Exercice 1"] == ["pas commencé", 0, "0 sur 2"]
    ex.q1.check(4)
    assert rows(opened(path))["Exercice 1"] == ["fait", 1, "0 sur 2"]


MARK = {"done": 1, "tries": 2, "hints": 1}


def test_one_unreadable_mark_drops_that_mark_alone_and_the_file_is_kept_aside(path):
    path.parent.mkdir()
    written = json.dumps({"q1": MARK, "q2": {"done": "oui", "tries": 4}}).encode()
    path.write_bytes(written)
    ex = opened(path)
    assert rows(ex) == {"Exercice 1": ["fait", 2, "1 sur 2"], "Exercice 2": ["pas commencé", 0, "0 sur 3"]}

    ex.q2.check("b")
    copy = path.with_name("avancee-99-essai-abime.json")
    assert copy.read_bytes() == written
    assert json.loads(path.read_bytes()) == {"q1": MARK, "q2": {"done": 1, "tries": 1, "hints": 0}}

    ex.progress(reset=True)
    assert list(path.parent.iterdir()) == []


def test_a_field_of_another_version_wipes_nothing_and_is_kept(path):
    path.parent.mkdir()
    path.write_text(
        '{"q1": {"done": 1, "hints": 1, "minutes": [3, 4]}, "q2": {"done": 0, "tries": 3, "hints": 0}}'
    )
    ex = opened(path)
    assert rows(ex) == {"Exercice 1": ["fait", 0, "1 sur 2"], "Exercice 2": ["à revoir", 3, "0 sur 3"]}

    ex.q1.check(4)
    assert json.loads(path.read_bytes())["q1"] == {"done": 1, "tries": 1, "hints": 1, "minutes": [3, 4]}


@pytest.mark.parametrize("digits", [4_000, 5_000])  # Python ne lit pas le second
def test_an_endless_number_is_bounded(path, digits):
    path.parent.mkdir()
    path.write_text(
        '{"q1": {"done": 0, "tries": ' + "9" * digits + ', "hints": 0}, "q2": ' + json.dumps(MARK) + "}"
    )
    assert rows(opened(path)) == {
        "Exercice 1": ["à revoir", 999, "0 sur 2"],
        "Exercice 2": ["fait", 2, "1 sur 3"],
    }


def a_pipe(path):
    os.mkfifo(path)


def a_folder(path):
    path.mkdir()


def a_link(path):
    target = path.with_name("ailleurs.json")
    target.write_text(json.dumps({"q1": MARK}))
    path.symlink_to(target)


def a_link_to_nothing(path):
    path.symlink_to("absent.json")


def a_device(path):
    path.symlink_to("/dev/zero")


def a_giant(path):
    with open(path, "wb") as stream:
        stream.truncate(2**33)


@pytest.mark.skipif(os.name == "nt", reason="des tubes et des liens, propres à POSIX")
@pytest.mark.parametrize("put", [a_pipe, a_folder, a_link, a_link_to_nothing, a_device, a_giant])
def test_what_is_not_our_file_is_neither_waited_for_nor_replaced(path, put):
    path.parent.mkdir()
    put(path)
    before = path.lstat()
    ex = opened(path)
    assert ex.q1.check(4).status is Status.CORRECT
    assert rows(ex)["Exercice 1"][0] == "fait"

    after = path.lstat()
    assert (after.st_ino, after.st_mode, after.st_size) == (before.st_ino, before.st_mode, before.st_size)
    assert not [one for one in path.parent.iterdir() if one.suffix == ".tmp"]


# --- Deux noyaux du même atelier ---


def sixty_marks(path, start, first):
    memory = Progress(path)
    start.wait()
    for rank in range(60):
        memory.note(f"q{first + 2 * rank}", tries=1, done=1)
        memory.note("q0", tries=1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="le verrou d’un dossier est propre à POSIX")
def test_two_kernels_lose_none_of_each_others_marks(path):
    here = multiprocessing.get_context("fork")
    start = here.Barrier(2)
    both = [here.Process(target=sixty_marks, args=(path, start, first)) for first in (1, 2)]
    for one in both:
        one.start()
    for one in both:
        one.join(60)
    assert [one.exitcode for one in both] == [0, 0]

    kept = Progress(path).marks
    assert kept.pop("q0")["tries"] == 120
    assert sorted(kept) == sorted(f"q{rank}" for rank in range(1, 121))
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_what_one_kernel_erases_does_not_come_back_from_the_other(path):
    one, other = opened(path), opened(path)
    one.q1.check(4)
    other.q2.check("b")
    assert rows(one) == rows(other)
    assert rows(one)["Exercice 2"] == ["fait", 1, "0 sur 3"]

    one.progress(reset=True)
    other.q2.check("a")
    assert json.loads(path.read_bytes()) == {"q2": {"done": 0, "tries": 1, "hints": 0}}


def test_what_could_not_be_written_is_not_forgotten(path, monkeypatch):
    ex = opened(path)
    ex.q1.check(5)
    with monkeypatch.context() as full:
        full.setattr("os.replace", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "disque plein")))
        ex.q1.check(4)
    ex.q1.check(9)
    assert rows(opened(path))["Exercice 1"] == ["fait", 3, "0 sur 2"]


def test_a_system_without_locks_still_writes(path, monkeypatch):
    """Python dans un navigateur a le module `fcntl`, et pas de verrou."""
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.delattr(fcntl, "flock")
    marked = Progress(path)
    marked.note("q1", tries=1, done=1)
    assert Progress(path).of("q1")["done"] == 1


def test_only_our_own_leftovers_are_swept(path):
    path.parent.mkdir()
    for name in (".avancee-99-essai.json.ab12-123-0a1b2c3d.tmp", ".brouillon.tmp"):
        (path.parent / name).write_text("")
    opened(path).q1.check(4)
    assert {one.name for one in path.parent.iterdir()} == {path.name, ".brouillon.tmp"}


def test_odd_counts_are_bounded(path):
    path.parent.mkdir()
    path.write_text(
        '{"q1": {"done": 0, "tries": -3, "hints": 99}, "<b>": {"done": 1, "tries": 1, "hints": 1}}'
    )
    assert rows(opened(path)) == {
        "Exercice 1": ["pas commencé", 0, "2 sur 2"], "Exercice 2": ["pas commencé", 0, "0 sur 3"],
    }  # fmt: skip


def test_a_folder_that_cannot_be_written_does_not_stop_the_work(tmp_path):
    (tmp_path / "fichier").write_text("")
    ex = opened(tmp_path / "fichier" / "avancee.json")
    assert ex.q1.check(4).status is Status.CORRECT
    assert rows(ex)["Exercice 1"] == ["fait", 1, "0 sur 2"]
    ex.progress(reset=True)


def test_a_file_is_never_half_written(path, monkeypatch):
    ex = opened(path)
    ex.q1.check(5)
    before = path.read_bytes()
    monkeypatch.setattr("os.replace", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "disque plein")))
    assert ex.q1.check(4).status is Status.CORRECT
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_the_lesson_itself_leaves_no_trace(path, monkeypatch):
    monkeypatch.setenv("DATAKIT_STRICT", "1")
    opened(path).q1.check(4)
    assert not path.exists()


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setattr(workshop, "_MEMORY", {})
    monkeypatch.setenv("DATAKIT_PROGRESS", str(tmp_path / "avancee"))
    return tmp_path / "avancee"


def test_a_later_cell_opens_the_same_progress(home):
    workshop.exercises("04-prenoms").q1.hint()
    later = workshop.exercises("04-prenoms")
    assert later.q1.hint().title == "Indice 2 sur 2"
    assert [one.name for one in home.iterdir()] == ["avancee-04-prenoms.json"]
    workshop._MEMORY.clear()  # un noyau neuf
    assert workshop.exercises("04-prenoms").progress().columns[3].cells[0] == "2 sur 2"


@pytest.mark.parametrize("slug", ["../../mal", "/etc/passwd", "a\\b"])
def test_no_path_leaves_its_folder(home, slug):
    memory = workshop.exercises(slug).memory
    assert memory.path.parent == home
    assert memory.path.name.startswith("avancee-")


@pytest.mark.parametrize("value", ["non", "Non", "off", "0"])
def test_a_teacher_can_switch_it_off(monkeypatch, value):
    monkeypatch.setattr(workshop, "_MEMORY", {})
    monkeypatch.setenv("DATAKIT_PROGRESS", value)
    assert store.personal() is None
    ex = workshop.exercises("04-prenoms")
    assert ex.memory.path is None
    ex.q1.hint()
    assert workshop.exercises("04-prenoms").q1.hint().title == "Indice 2 sur 2"


def test_by_default_the_folder_is_the_persons_own(monkeypatch, tmp_path):
    monkeypatch.delenv("DATAKIT_PROGRESS")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform.startswith("linux"):
        assert store.personal() == tmp_path / "datakit"
    assert store.personal().name == "datakit"


# --- Répondre d'un clic ---


def test_a_choice_is_answered_with_radio_buttons():
    widgets = pytest.importorskip("ipywidgets")
    ex = Exercises("99-essai", STORED)
    asked = ex.q2.ask()
    printed = asked._repr_mimebundle_()["text/plain"]
    assert printed == "À cocher, dans JupyterLab\u00a0: a. En 1950\u202f; b. En 2000 <b>"
    question, radios, answer, *_ = asked.children
    assert isinstance(radios, widgets.RadioButtons)
    assert question.value == "<p>Quand &lt;i&gt; ?</p>"
    assert radios.description == "Ma réponse\u00a0:"
    assert [label for label, _ in radios.options] == ["a. En 1950", "b. En 2000 <b>"]
    assert radios.value is None
    assert "Cliquez une réponse" in answer.value
    radios.value = "a"
    assert answer.value.startswith('<div role="status"><div class="datakit datakit-review"')
    assert "À revoir" in answer.value
    assert "n’est pas «\u00a0En 1950\u00a0»" in answer.value
    radios.value = "b"
    assert "Correct" in answer.value
    assert "Cliquez une réponse" not in answer.value
    assert rows(ex)["Exercice 2"] == ["fait", 2, "0 sur 3"]


def test_a_cell_run_again_keeps_what_was_clicked():
    pytest.importorskip("ipywidgets")
    ex = Exercises("99-essai", STORED)
    ex.q2.ask().children[1].value = "b"
    _, radios, answer, *_ = ex.q2.ask().children
    assert radios.value == "b"
    assert "Correct" in answer.value
    assert rows(ex)["Exercice 2"][1] == 1


def test_without_widgets_the_answers_are_listed(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    found = Exercises("99-essai", STORED).q2.ask()
    assert (
        str(found)
        == 'Quand <i> ?\na. En 1950\nb. En 2000 <b>\nRépondez avec `ex.q2.check("a")`, par exemple.'
    )
    assert "<i>" not in found._repr_html_()


def test_every_choice_of_the_workshops_is_asked_without_its_answers():
    pytest.importorskip("ipywidgets")
    asked = 0
    for path in sorted(workshop.KEYS.glob("*.json")):
        keys = json.loads(path.read_text("utf-8"))["keys"]
        for name in (name for name, key in keys.items() if key["expect"][0] == "choice"):
            question, radios, *_ = getattr(workshop.exercises(path.stem), name).ask().children
            assert "?" in question.value, question.value
            assert not re.search(r"Répondez|\ba\.|\*\*", question.value), question.value
            assert len(radios.options) >= 3
            assert all(label in {key, f"{key}. {label[3:]}"} for label, key in radios.options)
            asked += 1
    assert asked >= 7


def test_what_is_not_a_choice_says_how_to_answer():
    assert (
        Exercises("99-essai", STORED).q1.ask().message
        == "Cet exercice s’écrit\u00a0: `ex.q1.check(votre_reponse)`."
    )
    assert Exercises("99-essai", STORED).q9.ask().status is Status.TODO
