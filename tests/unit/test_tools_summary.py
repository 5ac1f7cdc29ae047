"""`datakit summary` : compter sans nommer, lire sans exécuter, ne croire aucun carnet."""

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from datakit import cli
from datakit.answers import explain, feedback
from datakit.answers.exercise import Exercises, Feedback, Status
from datakit.answers.expect import MistakeKind
from datakit.tools import adapt, copies, fresh, notebook as nb, reprise, sheet, summary
from datakit.tools.assessment import again, gestures, papers, variants
from datakit.tools.assessment.questions import computed, prepared
from datakit.tools.exercises import titles as titles_of
from datakit.tools.student import student
from datakit.tools.typography import polish
from datakit.workshop import stored_keys
from figaudit.base.html import Markup

ROOT = Path(__file__).resolve().parents[2]
SLUG = "04-prenoms"
KNOWN = stored_keys(SLUG)["keys"]["q1"]["wrong"][0][1]
SECRETS = ("Dupont", "élève", "ma-réponse", "<script", "secret")


def shown(feedback):
    """La sortie qu’un carnet garde d’une réponse du kit : son texte, et sa marque."""
    data = {"text/plain": str(feedback), "text/html": "<script>secret</script>"}
    _, metadata = feedback._repr_mimebundle_()
    return {"output_type": "execute_result", "data": data, "metadata": metadata, "execution_count": 1}


def check(name, feedback=None, source=None, error=False):
    outputs = []
    if feedback:
        outputs.append(shown(feedback))
    if error:
        outputs.append({"output_type": "error", "ename": "NameError", "evalue": "Dupont", "traceback": []})
    source = source or f"reponse = 'ma-réponse'\nex.{name}.check(reponse)\n# ex.{name}.hint()"
    return {"cell_type": "code", "id": name, "metadata": {}, "source": source, "outputs": outputs}


def notebook(*cells, author="Dupont"):
    setup = {"cell_type": "code", "source": f'ex = dk.exercises("{SLUG}")', "outputs": []}
    metadata = {"authors": [{"name": author}]}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": metadata, "cells": [setup, *cells]})


@pytest.fixture
def folder(tmp_path):
    review = Feedback(Status.REVIEW, KNOWN, kind=MistakeKind.CONDITION)
    content = {
        "Dupont.ipynb": notebook(check("q1", Feedback(Status.CORRECT, "Bravo Dupont"))),
        "élève 2.ipynb": notebook(check("q1", review)),
        "sous/3.ipynb": notebook(
            check("q1", review), check("q2", Feedback(Status.REVIEW, "Vous avez donné Dupont"))
        ),
        "4.ipynb": notebook(check("q1", error=True)),
        "5.ipynb": notebook(check("q1", source="reponse = ...\nex.q1.check(reponse)")),
        "6.ipynb": notebook(check("q1", Feedback(Status.TODO, "Remplacez"))),
    }
    place = tmp_path / "classe"
    for name, text in content.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
    return place


def counts(folder):
    """Les constats d’un dossier : (exercice, constat) -> nombre de carnets."""
    return {
        (name, said): times for _, name, _, said, times in summary.rows(copies.pupils(folder)[0]) if times
    }


def test_every_state_is_counted(folder):
    read, left = copies.pupils(folder)
    assert (len(read), left) == (6, 0)
    found = counts(folder)
    assert {said: times for (name, said), times in found.items() if name == "q1"} == {
        "Correct": 1,
        "À revoir": 2,
        KNOWN: 2,
        "Une condition qui manque, ou mal liée": 2,
        "Erreur Python": 1,
        "Pas encore commencé": 2,
    }
    assert found["q2", copies.OTHER] == 1


def test_the_doors_that_were_taken_are_counted(tmp_path):
    cell = "porte = {}  # 1 : compléter\n\n\nrien = ...\nex.q1.check(rien)"
    right = Feedback(Status.CORRECT, "Oui.")
    for rank, (door, told) in enumerate(
        [(1, right), (3, right), (3, None), (2, right), (3, right), (9, right)]
    ):
        (tmp_path / f"{rank}.ipynb").write_text(notebook(check("q1", told, cell.format(door))), "utf-8")

    found = counts(tmp_path)
    assert found["q1", "porte 1, compléter une ligne"] == 1
    assert found["q1", "porte 2, écrire le corps"] == 1
    assert found["q1", "porte 3, la page blanche"] == 2, "qui n’a rien essayé n’a pris aucune porte"
    said = summary.report(*copies.pupils(tmp_path)).split("Les portes choisies", 1)[1]
    doors = "porte 1, compléter une ligne (1) ; porte 2, écrire le corps (1) ; porte 3, la page blanche (2)"
    assert doors in " ".join(said.split())


def test_an_exercise_without_doors_says_nothing_of_them(folder):
    assert "Les portes" not in summary.report(*copies.pupils(folder))


def wrong(kind, words="Faux.", name="q1"):
    """Une cellule dont la réponse est fausse, et ce genre d’erreur."""
    return check(name, Feedback(Status.REVIEW, words, kind=kind))


def stopped(kind, words="Pas ainsi.", source=None):
    """Une cellule que Python a arrêtée, et ce que le kit en a expliqué."""
    return check("q1", Feedback(Status.EXPLANATION, words, kind=kind), source, error=True)


def the_only_one(folder, cell, name="q1"):
    """Ce que l’on voit d’un exercice, dans le seul carnet d’un dossier."""
    (folder / "a.ipynb").write_text(notebook(cell), "utf-8")
    ((_, _, found, _),) = copies.pupils(folder)[0]
    return found[name]


def test_every_kind_of_mistake_has_a_name_and_something_to_try():
    assert set(copies.KINDS) == set(MistakeKind)
    for told in copies.KINDS.values():
        assert told["name"]
        assert told["try"]
        assert ("fresh" in told) == ("answer" in told)
    assert len(copies.TRIES) == len(MistakeKind) + 2


@pytest.mark.parametrize("kind", MistakeKind)
@pytest.mark.parametrize(("made", "state"), [(wrong, "À revoir"), (stopped, "Erreur Python")])
def test_the_kind_of_a_mistake_is_the_one_the_kit_has_marked(tmp_path, kind, made, state):
    found = the_only_one(tmp_path, made(kind))
    assert (found.kind, found.state) == (kind, state)
    assert found.kind_name == copies.KINDS[kind]["name"]


@pytest.mark.parametrize(
    "words",
    [
        "En Python, la virgule sépare des valeurs. Les décimales suivent un point : `0.38`.",
        "Votre condition sur `annee` cherche un texte, '1900' : retirez les guillemets.",
        "C’est le nombre de naissances au sommet. On demande l’année.",
        "Repartez de celui de `prenom`, sans guillemets.",
    ],
)
def test_no_kind_is_guessed_from_a_sentence(tmp_path, words):
    assert the_only_one(tmp_path, wrong(None, words)).kind is None
    assert the_only_one(tmp_path, wrong(None, words)).sentence == copies.OTHER


def test_a_notebook_run_by_an_older_kit_is_counted_but_not_classed(tmp_path):
    old = wrong(MistakeKind.DECIMAL_COMMA, "En Python, la virgule sépare des valeurs.")
    old["outputs"][0]["metadata"] = {}
    found = the_only_one(tmp_path, old)
    assert (found.state, found.kind, found.sentence) == ("À revoir", None, copies.OTHER)
    assert "1 carnet exécuté par un kit plus ancien" in summary.report(*copies.pupils(tmp_path))
    (tmp_path / "a.ipynb").write_text(notebook(wrong(MistakeKind.DECIMAL_COMMA)), "utf-8")
    assert "plus ancien" not in summary.report(*copies.pupils(tmp_path))


def counted_wrong(source, expected):
    """La réponse d’un élève à « Un compteur par prénom », jugée par sa vraie clé."""
    stored = stored_keys("04-prenoms-nsi")["keys"]
    key = next(name for name, one in stored.items() if one["title"] == "Un compteur par prénom")
    known = getattr(Exercises("04-prenoms-nsi", stored), key)
    mistakes = [value for value, lesson in known.known.wrong if expected in lesson]
    return known.check(mistakes[0])


def test_a_count_that_is_overwritten_is_not_a_line_that_python_does_not_read(tmp_path):
    """`tetes[prenom] = 1` s’exécute : la phrase « sans guillemets » n’en fait pas une faute de syntaxe."""
    said = counted_wrong("tetes[prenom] = 1", "on l’écrase au lieu de l’augmenter")
    assert said.status is Status.REVIEW
    assert the_only_one(tmp_path, check("q1", said)).kind is not MistakeKind.UNREADABLE_LINE


def test_a_key_that_is_not_there_yet_is_not_a_misspelt_name(tmp_path):
    """`tetes[prenom] + 1` lit une clé absente ; `tetes["Mari"]` en écrit mal une autre."""
    tetes = {"Marie": 1}
    absent = explain.explain(KeyError("Jean"), {"tetes": tetes})
    misspelt = explain.explain(KeyError("Mari"), {"tetes": tetes})
    assert "Aucune entrée" in absent.message
    assert "Aucune entrée" in misspelt.message
    kinds = [the_only_one(tmp_path, check("q1", said, error=True)).kind for said in (absent, misspelt)]
    assert kinds == [MistakeKind.MISSING_KEY, MistakeKind.UNKNOWN_NAME]


@pytest.mark.parametrize(
    ("message", "label"),
    [
        (
            "Pour comparer, on écrit deux signes égal\u00a0: `==` (et `!=` pour «\u00a0différent\u00a0»). Un seul range une valeur dans une variable.",
            "Pour comparer, on écrit deux signes égal\u00a0: `==` (et `!=` pour «\u00a0différent\u00a0»). Un seul range une valeur dans une variable.",
        ),
        ("Un nombre s’écrit seul, sans son unité\u00a0: `Dupont`.", "Une ligne que Python ne lit pas"),
    ],
)
def test_a_line_python_does_not_read_is_told_by_its_lesson_unless_it_quotes_the_person(
    tmp_path, message, label
):
    said = Feedback(Status.EXPLANATION, message, kind=MistakeKind.UNREADABLE_LINE)
    assert the_only_one(tmp_path, check("q1", said, error=True)).label == label


def judged(name, source, ran=None):
    """Une cellule jugée « Correct » quand elle contenait `ran` ; elle contient aujourd’hui `source`."""
    mark = feedback.fingerprint(ran or source)
    return check(name, Feedback(Status.CORRECT, "Bravo.", exercise=name, judged=mark), source)


@pytest.mark.parametrize(
    ("source", "ran", "states"),
    [
        ("x = 3\nex.q1.check(x)\nex.q1.hint()", "x = 3\nex.q1.check(x)\n# ex.q1.hint()", ["Correct", "Pas encore commencé"]),
        ("x = 4\nex.q1.check(x)", "x = 3\nex.q1.check(x)", ["Pas vérifié", "Pas encore commencé"]),
        ("x = 3\nex.q2.check(x)", None, ["Pas encore commencé", "Pas vérifié"]),
        ("x = 3\nex.q1.check(x)\ny = 4\nex.q2.check(y)", None, ["Correct", "Pas vérifié"]),
    ],
    ids=["un indice réveillé", "changée depuis, ou collée", "celle d’un autre exercice", "deux cellules réunies"],
)  # fmt: skip
def test_a_verdict_counts_for_the_code_and_the_exercise_it_was_given_to(tmp_path, source, ran, states):
    (tmp_path / "a.ipynb").write_text(notebook(judged("q1", source, ran)), "utf-8")
    ((_, _, found, _),) = copies.pupils(tmp_path)[0]
    assert [str(found[name].state) for name in ("q1", "q2")] == states


@pytest.mark.parametrize(
    ("source", "ran", "state"),
    [
        ("x = y\nex.q1.check(x)\nex.q1.hint()", "x = y\nex.q1.check(x)", "Erreur Python"),
        ("x = 4\nex.q1.check(x)", "x = y\nex.q1.check(x)", "Pas vérifié"),
    ],
    ids=["un indice réveillé", "changée depuis, ou collée"],
)
def test_an_error_counts_for_the_code_that_stopped(tmp_path, source, ran, state):
    said = Feedback(
        Status.EXPLANATION, "Un nom inconnu.", kind=MistakeKind.UNKNOWN_NAME, judged=feedback.fingerprint(ran)
    )
    found = the_only_one(tmp_path, check("q1", said, source, error=True))
    assert str(found.state) == state
    assert (found.kind is None) == (state == "Pas vérifié")


def test_every_line_that_python_does_not_read_has_a_kind():
    unreadable = [one for one in explain.every_lesson() if one.error in {"SyntaxError", "IndentationError"}]
    assert len(unreadable) > 30
    assert [one.says for one in unreadable if one.kind is None] == []


@pytest.mark.parametrize(
    "mark",
    [
        "texte", 3, None, {"status": "REVIEW"}, ["REVIEW"], [{"status": ["REVIEW"]}], [{"status": "INCONNU"}], [{}],
        [{"status": "REVIEW", "kind": {"a": 1}, "message": 3, "hint": "x"}],
    ],
)  # fmt: skip
def test_a_hostile_mark_is_never_believed(tmp_path, mark):
    cell = wrong(MistakeKind.ROUNDED, "<script>secret</script>")
    cell["outputs"][0]["metadata"] = {"datakit": mark}
    found = the_only_one(tmp_path, cell)
    assert (found.state, found.kind, found.sentence) == ("À revoir", None, copies.OTHER)


def test_a_right_answer_has_no_kind_unless_it_is_typed_by_hand(tmp_path):
    right = Feedback(Status.CORRECT, "C’est le sommet, à l’envers de ce qu’on croit.")
    typed = Feedback(
        Status.CORRECT,
        "En 1991.\nVous avez écrit ce nombre à la main. Cette façon le calcule :",
        code="x = 1",
    )
    (tmp_path / "a.ipynb").write_text(
        notebook(check("q1", right), check("q3", typed, "annee = 1991\nex.q3.check(annee)")), "utf-8"
    )
    ((_, _, found, _),) = copies.pupils(tmp_path)[0]
    assert [(found[name].kind, found[name].hand) for name in ("q1", "q3")] == [
        (None, ""),
        (None, copies.HAND),
    ]


def test_a_typed_number_is_told_beside_its_comma(tmp_path):
    for rank, written in enumerate(("0,089", "[0.089]", "jean.sum() / 0.089")):
        comma = stopped(MistakeKind.DECIMAL_COMMA, source=f"part = {written}\nex.q1.check(part)")
        (tmp_path / f"{rank}.ipynb").write_text(notebook(comma), "utf-8")
    read, left = copies.pupils(tmp_path)
    assert [found["q1"].hand for _, _, found, _ in read] == [copies.HAND, "", ""]
    assert [found["q1"].kind for _, _, found, _ in read] == [MistakeKind.DECIMAL_COMMA] * 3
    assert f"dont 1 : {copies.HAND}\n" in summary.report(read, left)


def test_hints_and_solutions_read_are_counted(tmp_path):
    review = Feedback(Status.REVIEW, KNOWN)
    hint = Feedback(Status.HINT, "Comptez.", "Indice 1 sur 2", before=review, hint=1)
    open_ = Feedback(Status.SOLUTION, "Une manière :", code="x = 1", before=hint)
    (tmp_path / "a.ipynb").write_text(notebook(check("q1", hint), check("q2", open_)), "utf-8")
    found = counts(tmp_path)
    assert found["q1", "Indice lu"] == found["q2", "Indice lu"] == found["q2", "Solution ouverte"] == 1
    assert ("q1", "Solution ouverte") not in found
    assert found["q1", KNOWN] == 1


def lines(folder):
    """Le tableau, ligne à ligne, sans son retrait."""
    said = summary.report(*copies.pupils(folder)).replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert all(len(line) <= 100 for line in said.splitlines())
    return [line.strip() for line in said.splitlines()]


def test_the_table_says_where_the_class_stopped_and_what_to_teach_again(folder):
    said = lines(folder)
    known = KNOWN.replace("`", "").replace("\n", " ")
    place = said.index("3 sur 4  1. Filtrer")
    assert said[place + 1 : place + 3] == [f"2  {known}", "1  Erreur Python"]
    assert said.index("1  autre réponse fausse") == said.index("1 sur 1  2. Trier") + 1
    assert said.index("5 sur 6  n’ont pas essayé l’exercice 2. Trier") < place
    assert "1 sur 6  est allé au plus loin, à l’exercice 2. Trier" in said
    assert not any(line.startswith("Ce qui revient") for line in said), (
        "un seul exercice : rien ne revient encore"
    )


def test_two_mistakes_that_their_keys_expected_are_not_the_same_one(tmp_path):
    """« Une erreur que l’exercice attendait », dans deux exercices : ce ne sont pas les mêmes, et rien ne les réunit."""
    expected = Feedback(Status.REVIEW, KNOWN, kind=MistakeKind.OTHER_QUESTION)
    for name in "ab":
        (tmp_path / f"{name}.ipynb").write_text(
            notebook(check("q1", expected), check("q2", expected)), "utf-8"
        )
    assert not any(line.startswith("Ce qui revient") for line in lines(tmp_path))


def test_what_stops_the_greatest_share_comes_first_unless_few_tried(tmp_path):
    review = Feedback(Status.REVIEW, "Faux.")
    for rank in range(12):
        done = [check("q1", review if rank < 7 else Feedback(Status.CORRECT))]
        done += [check("q2", review)] * (rank < 6) + [check("q3", review)] * (rank < 4)
        (tmp_path / f"{rank}.ipynb").write_text(notebook(*done), "utf-8")
    said = lines(tmp_path)
    stuck = [
        line
        for line in said
        if line in ("6 sur 6  2. Trier", "7 sur 12  1. Filtrer", "4 sur 4  3. Le sommet")
    ]
    assert [line.split()[3] for line in stuck] == ["2.", "1.", "3."]


def test_the_table_leaves_out_what_nobody_did_and_says_it(folder):
    said = lines(folder)
    grid = said[said.index("Chaque exercice") :]
    assert [line.split()[0] for line in grid if re.match(r"\d+\. .* (\d|·)$", line)] == ["1.", "2."]
    assert not any("ouverte" in line for line in grid)
    assert any(line.startswith("Personne n’a commencé : 3.\xa0Le sommet ; 4.") for line in grid)
    assert "Personne n’a lu d’indice. Personne n’a ouvert de solution." in " ".join(grid)


def test_a_class_of_one_is_spoken_of_in_the_singular_and_never_contradicted(tmp_path):
    """Un seul carnet, un seul exercice fait : les autres, que personne n'a commencés, ne sont pas « commencés »."""
    (tmp_path / "a.ipynb").write_text(notebook(check("q1", Feedback(Status.CORRECT))), "utf-8")
    said = lines(tmp_path)
    assert "1 sur 1  n’a pas essayé l’exercice 2. Trier" in said
    assert "1 sur 1  est allé au plus loin, à l’exercice 1. Filtrer" in said
    assert any(line.startswith("Personne n’a commencé : 2.") for line in said)
    assert "Les exercices du tableau sont commencés dans chaque carnet." in " ".join(said)
    assert "Tous ces exercices" not in " ".join(said)


def test_a_kind_counts_alike_in_the_table_and_in_the_csv(folder):
    joined = stopped(MistakeKind.CONDITION)
    (folder / "7.ipynb").write_text(notebook(joined), "utf-8")
    said, kind = lines(folder), "Une condition qui manque, ou mal liée"
    place = next(rank for rank, line in enumerate(said) if line.startswith(f"3  {kind}. "))
    assert counts(folder)["q1", kind] == 3
    assert any(line.startswith("dont 2 : ") for line in said[place : place + 4])


def test_what_comes_back_names_its_exercises_the_most_frequent_first(folder):
    for rank, name in enumerate(("q1", "q2", "q2")):
        again = wrong(MistakeKind.TEXT_FOR_NUMBER, name=name)
        (folder / f"{name}-{rank}.ipynb").write_text(notebook(again), "utf-8")
    said = lines(folder)
    place = said.index("3  Un texte pour un nombre : 2.\xa0Trier (2) ; 1.\xa0Filtrer (1)")
    assert said[place + 1].startswith("→ Un nombre s’écrit en chiffres, sans guillemets")


def test_nothing_personal_is_ever_shown_or_written(folder, capsys, tmp_path):
    before = sorted(p.name for p in tmp_path.rglob("*"))
    assert cli.main(["summary", str(folder)]) == 0
    assert sorted(p.name for p in tmp_path.rglob("*")) == before
    out = capsys.readouterr().out
    assert KNOWN.replace("`", "") in out
    target = tmp_path / "tableau.csv"
    assert cli.main(["summary", str(folder), "--csv", str(target)]) == 0
    text = target.read_text("utf-8")
    assert not any(secret in out + text for secret in SECRETS)
    lines = list(csv.reader(text.splitlines()))
    assert lines[0] == ["atelier", "exercice", "titre", "constat", "carnets"]
    assert [SLUG, "q1", "1. Filtrer", "À revoir", "2"] in lines


def test_every_sentence_belongs_to_the_kit(folder):
    keys = stored_keys(SLUG)["keys"].values()
    ours = {said for key in keys for said in (*(m for _, m in key["wrong"]), *key["refused"])}
    said = {row[3] for row in summary.rows(copies.pupils(folder)[0])}
    assert said <= ours | {*copies.STATES, *copies.AIDS, *copies.TRIES, copies.OTHER}


def test_named_pages_stay_here_and_are_private(folder, tmp_path, capsys):
    target = tmp_path / "noms"
    assert cli.main(["summary", str(folder), "--noms", str(target)]) == 0
    assert not any(secret in capsys.readouterr().out for secret in SECRETS)
    pages = {
        path.name: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in target.glob("*.html")
    }
    assert len(pages) == 7
    assert {path.stat().st_mode & 0o077 for path in target.glob("*.html")} == {0}
    links = {a.text: a["href"] for a in pages["index.html"].select("tbody a")}
    assert set(links) == {"Dupont.ipynb", "élève 2.ipynb", "sous/3.ipynb", "4.ipynb", "5.ipynb", "6.ipynb"}
    second = pages[links["élève 2.ipynb"]]
    assert "ma-réponse" in second.pre.text
    assert KNOWN.replace("`", "") in second.find(class_="dit").text
    plain = KNOWN.replace("`", "").replace("\xa0", " ")
    assert f"Une chose à essayer : « Filtrer ». {plain}" in " ".join(second.text.replace("\xa0", " ").split())
    assert "Combien" in second.details.text
    assert "À revoir" not in second.find(class_="dit").text
    assert second.text.count("Pas encore commencé") == 1
    assert next(iter(links)) == "sous/3.ipynb", "deux réponses essayées, aucune correcte"
    wide = [cell.text for cell in pages["index.html"].select("tbody tr")[0].find_all("td")]
    assert wide[:3] == ["0 sur 2 essayés", "2", "·"]
    group = next(item for item in pages["index.html"].select("li") if "2 carnets" in item.text)
    assert {a.text for a in group.find_all("a")} == {"élève 2", "sous/3"}
    assert all(not page.find_all(["script", "img", "link", "iframe"]) for page in pages.values())
    assert not any("http" in str(page) for page in pages.values())


def test_a_hostile_notebook_is_only_ever_text_in_its_page(tmp_path):
    trap = "<script>alert(1)</script>"
    place = tmp_path / "classe"
    place.mkdir()
    (place / "x<img src=a onerror=b>.ipynb").write_text(
        notebook(check("q1", Feedback(Status.REVIEW, trap), source=f"# {trap}\nex.q1.check(1)")), "utf-8"
    )
    summary.write_a_page_each(copies.pupils(place)[0], tmp_path / "noms")
    for page in (tmp_path / "noms").glob("*.html"):
        assert not BeautifulSoup(page.read_text("utf-8"), "html.parser").find_all(["script", "img"])


def test_few_notebooks_may_point_at_someone(tmp_path):
    (tmp_path / "a.ipynb").write_text(notebook(check("q1")), "utf-8")
    assert "peut désigner quelqu’un" in summary.report(*copies.pupils(tmp_path))


def test_hostile_files_are_left_aside(tmp_path, tmp_path_factory, monkeypatch):
    outside = tmp_path_factory.mktemp("dehors")
    (outside / "vrai.ipynb").write_text(notebook(check("q1", Feedback(Status.CORRECT))), "utf-8")
    (tmp_path / "lien.ipynb").symlink_to(outside / "vrai.ipynb")
    (tmp_path / "dossier").symlink_to(outside)
    os.mkfifo(tmp_path / "tuyau.ipynb")
    bad = {
        "faux": "{pas du JSON", "profond": '{"a":' * 5000, "liste": "[]", "binaire": "\ud800",
        "cellules": '{"nbformat":4,"cells":[1]}', "sorties": '{"nbformat":4,"cells":[{"cell_type":"code","outputs":7}]}',
        "autre": notebook().replace(SLUG, "a99_ailleurs"), "évasion": notebook().replace(SLUG, "../../os"),
        "chaîne": notebook(check("q1", Feedback(Status.CORRECT), "a" + ".a" * 2400 + ".q1.check(1)")),
    }  # fmt: skip
    for name, text in bad.items():
        (tmp_path / f"%2e%2e%2f{name}.ipynb").write_text(text, "utf-8", errors="surrogatepass")
    weird = check("q1")
    weird["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": {"À revoir": 1}}}]
    (tmp_path / "étrange.ipynb").write_text(notebook(weird), "utf-8")
    monkeypatch.setattr(copies, "MOST_BYTES", 20_000)
    (tmp_path / "gros.ipynb").write_text(
        notebook(check("q1", Feedback(Status.REVIEW, "x" * 30_000))), "utf-8"
    )
    read, left = copies.pupils(tmp_path)
    assert left == len(bad) + 1
    assert len(read) == 1
    assert counts(tmp_path)["q1", "Pas vérifié"] == 1


@pytest.mark.heavy
def test_a_huge_output_is_read_without_trouble(tmp_path):
    (tmp_path / "gros.ipynb").write_text(
        notebook(check("q1", Feedback(Status.REVIEW, "x" * 50_000_000))), "utf-8"
    )
    assert copies.pupils(tmp_path)[1] == 0
    assert counts(tmp_path)["q1", copies.OTHER] == 1


def test_notebooks_are_never_executed(tmp_path):
    trap = tmp_path / "piège"
    source = f"open({str(trap)!r}, 'w')\nex.q1.check(1)"
    (tmp_path / "a.ipynb").write_text(notebook(check("q1", source=source)), "utf-8")
    copies.pupils(tmp_path)
    assert not trap.exists()


def test_an_empty_or_missing_folder_is_explained(tmp_path, capsys):
    assert cli.main(["summary", str(tmp_path)]) == 0
    assert "Aucun carnet d’atelier" in capsys.readouterr().out
    assert cli.main(["summary", str(tmp_path / "absent")]) == 2
    assert "n’existe pas" in capsys.readouterr().err


def test_an_archive_of_folders_in_folders_does_not_stop_the_class(tmp_path, request):
    """Mille deux cents dossiers l’un dans l’autre : plus que Python n’appelle, plus long qu’aucun chemin."""
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(1200):
        os.mkdir("d", dir_fd=here)
        deeper = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    request.addfinalizer(lambda: subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=False))
    (tmp_path / "zoé.ipynb").write_text(notebook(check("q1", Feedback(Status.CORRECT))), "utf-8")
    read, left = copies.pupils(tmp_path)
    assert [str(one.path) for one in read] == ["zoé.ipynb"]
    assert left == 1
    assert "1 fichier laissé de côté" in summary.report(read, left)


def test_a_class_in_a_hidden_folder_is_read_when_it_is_the_one_asked_for(tmp_path):
    place = tmp_path / ".cours" / "5e"
    place.mkdir(parents=True)
    for name in ("zoé.ipynb", ".caché.ipynb"):
        (place / name).write_text(notebook(check("q1", Feedback(Status.CORRECT))), "utf-8")
    read, left = copies.pupils(tmp_path / ".cours")
    assert ([one.path.name for one in read], left) == (["zoé.ipynb"], 0)
    assert copies.pupils(tmp_path) == ([], 0)


# --- Une version courte, un atelier adapté ---


def titled(*exercises):
    """Un carnet de l’atelier 04 qui pose ces exercices : leur numéro, leur titre, ce qu’on y tape."""
    cells = [{"cell_type": "code", "source": 'ex = dk.exercises("04-prenoms")', "outputs": []}]
    for number, title, code in exercises:
        cells.append({"cell_type": "markdown", "source": f"### Exercice {number} · {title}\n\nCombien ?"})
        cells.append({"cell_type": "code", "source": f"{code}\nex.q{number}.check(x)", "outputs": []})
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def test_an_exercise_that_nobody_was_given_is_not_counted(tmp_path):
    """Une version courte saute des exercices : la classe ne les a pas « pas essayés »."""
    keys = stored_keys("04-prenoms")["keys"]
    given = [(1, keys["q1"]["title"], "x = 3"), (3, keys["q3"]["title"], "x = ____")]
    for name in ("a", "b"):
        (tmp_path / f"{name}.ipynb").write_text(titled(*given), "utf-8")
    read, left = copies.pupils(tmp_path)
    assert left == 0
    assert {name for _, name, *_ in summary.rows(read)} == {"q1", "q3"}
    assert keys["q2"]["title"] not in summary.report(read, left)

    # Et ses pages s’écrivent, même si un autre groupe a joué l’atelier entier.
    (tmp_path / "c.ipynb").write_text(titled(*given, (2, keys["q2"]["title"], "x = 3")), "utf-8")
    summary.write_a_page_each(copies.pupils(tmp_path)[0], tmp_path / "noms")
    assert keys["q2"]["title"] not in (tmp_path / "noms" / "001.html").read_text("utf-8")
    assert keys["q2"]["title"] in (tmp_path / "noms" / "003.html").read_text("utf-8")


def test_the_workshop_of_the_class_comes_before_a_notebook_handed_in_by_mistake(tmp_path):
    for name in ("b", "c"):
        (tmp_path / f"{name}.ipynb").write_text(titled((1, "Compter les oublis", "x = 3")), "utf-8")
    stray = json.loads(notebook(check("q1")))
    stray["cells"][0]["source"] = 'ex = dk.exercises("00-accueil")'
    (tmp_path / "a.ipynb").write_text(json.dumps(stray), "utf-8")
    report = summary.report(*copies.pupils(tmp_path))
    assert report.startswith("04-prenoms (adapté) : 2 carnets")
    assert "\n00-accueil : 1 carnet" in report


def test_an_adapted_notebook_is_told_by_its_own_titles(tmp_path):
    (tmp_path / "a.ipynb").write_text(titled((1, "Compter les oublis", "x = 3")), "utf-8")
    read, left = copies.pupils(tmp_path)
    assert [pupil.slug for pupil in read] == ["04-prenoms (adapté)"]
    assert {(slug, title) for slug, _, title, *_ in summary.rows(read)} == {
        ("04-prenoms (adapté)", "1. Compter les oublis")
    }
    target = tmp_path / "pages"
    summary.write_a_page_each(read, target)
    assert "Compter les oublis" in (target / "001.html").read_text("utf-8")
    assert stored_keys("04-prenoms")["keys"]["q1"]["title"] not in summary.report(read, left)


def adapted_workshop():
    """L’atelier 14 vraiment adapté, tel qu’un élève le reçoit, et le rang d’un exercice que l’on a gardé."""
    whole = nb.read(ROOT / "solutions/14-objets-connectes.ipynb")
    gone = adapt.dropped(nb.facts_of(whole), ["unité", "alarme"], [])
    return student(adapt.adapted(whole, gone))


def answered_wrong(blank, name, said):
    """Le carnet d’un élève : `name` y a une réponse, et ce qu’en a dit la vérification."""
    made = json.loads(json.dumps(blank))
    for cell in made["cells"]:
        if f"ex.{name}.check(" in cell["source"]:
            cell["source"] = re.sub(r"____|\.\.\.", "3", cell["source"])
            cell["outputs"] = [shown(said)]
    return nb.dump(made)


def test_a_really_adapted_workshop_is_read_with_the_lessons_of_the_kit(tmp_path, capsys):
    """Renumérotés, ses exercices gardent leurs titres : une seule réponse fausse ne l’écarte pas."""
    blank = adapted_workshop()
    titles = {said.title: name for name, said in titles_of(blank).items()}
    name = titles["Combien d’oublis\u202f?"]
    key = next(
        one for one in stored_keys("14-objets-connectes")["keys"].values() if "oublis" in one["title"].lower()
    )
    lesson = key["wrong"][1][1]
    place = tmp_path / "classe"
    place.mkdir()
    for rank in range(2):
        copy = answered_wrong(blank, name, Feedback(Status.REVIEW, lesson, kind=MistakeKind.OTHER_QUESTION))
        (place / f"{rank}.ipynb").write_text(copy, "utf-8")
    odd = answered_wrong(blank, name, Feedback(Status.REVIEW, "Une phrase inconnue."))
    (place / "2.ipynb").write_text(odd, "utf-8")

    read, left = copies.pupils(place)
    assert (len(read), left) == (3, 0)
    assert [pupil.found[name].sentence for pupil in read] == [lesson, lesson, copies.OTHER]
    assert name != "q4", "gardé sous son numéro, il ne prouverait rien"

    pages, tomorrow = tmp_path / "noms", tmp_path / "demain"
    assert cli.main(["summary", str(place), "--noms", str(pages), "--reprise", str(tomorrow)]) == 0
    assert "1 page, 5 minutes" in capsys.readouterr().out
    assert lesson.split("`")[0] in (pages / "001.html").read_text("utf-8")
    printed = BeautifulSoup((tomorrow / "reprise.html").read_text("utf-8"), "html.parser")
    assert printed.find(class_="fausse").text == sheet.answer(key | {"reference": key["wrong"][1][0]})


@pytest.mark.parametrize("slug", ["04-prenoms-nsi", "14-objets-connectes", "08-aliments"])
def test_nobody_has_begun_an_untouched_copy(tmp_path, slug):
    for rank in range(5):
        copy = (ROOT / f"notebooks/{slug}.ipynb").read_bytes()
        (tmp_path / f"{rank}.ipynb").write_bytes(copy)
    read, left = copies.pupils(tmp_path)
    assert {seen.state for pupil in read for seen in pupil.found.values()} == {"Pas encore commencé"}
    said = summary.report(read, left)
    assert "Pas vérifié" not in said
    assert "commencés dans chaque carnet" not in said


def test_a_filled_cell_that_was_not_run_is_not_taken_for_a_blank(tmp_path):
    """Le trou du voisin d’au-dessus n’est pas le sien ; une autre porte prise se voit."""
    hole = check("q1", source="combien = len(____)\nex.q1.check(combien)")
    filled = check("q2", source="rang = 3\nex.q2.check(rang)")
    (tmp_path / "a.ipynb").write_text(notebook(hole, filled), "utf-8")
    (pupil,) = copies.pupils(tmp_path)[0]
    assert (pupil.found["q1"].state, pupil.found["q2"].state) == ("Pas encore commencé", "Pas vérifié")

    blank = stored_keys("04-prenoms-nsi")["keys"]["q3"]["blank"]
    for door, state in (("1", "Pas encore commencé"), ("3", "Pas vérifié")):
        cell = check("q3", source=re.sub(r"porte = \d", f"porte = {door}", blank))
        text = notebook(cell).replace(f'\\"{SLUG}\\"', '\\"04-prenoms-nsi\\"')
        (tmp_path / "a.ipynb").write_text(text, "utf-8")
        (pupil,) = copies.pupils(tmp_path)[0]
        assert (pupil.slug, pupil.found["q3"].state) == ("04-prenoms-nsi", state)


@pytest.mark.parametrize(
    ("door", "kind"),
    [("4", MistakeKind.MISSING_KEY), ("deux", MistakeKind.NUMBER_FORMAT), ("'3'", MistakeKind.MISSING_KEY)],
)
def test_a_door_that_is_not_there_is_said_so(tmp_path, door, kind):
    source = f"porte = {door}  # 1, 2 ou 3\n\n\nrien = 3\nex.q1.check(rien)"
    for rank in range(2):
        (tmp_path / f"{rank}.ipynb").write_text(notebook(stopped(kind, source=source)), "utf-8")
    read, left = copies.pupils(tmp_path)
    assert {(pupil.found["q1"].kind, pupil.found["q1"].sentence) for pupil in read} == {
        (None, copies.NO_DOOR)
    }
    said = " ".join(summary.report(read, left).split())
    assert "2 Une porte qui n’existe pas. La ligne « porte = … » attend 1, 2 ou 3" in said
    assert copies.KINDS[kind]["name"] not in said
    assert summary.stopped(read) == [], "ce n’est pas un malentendu de l’exercice"


def test_an_existing_door_keeps_the_kind_of_its_error(tmp_path):
    source = "porte = 2\n\n\nrien = 3\nex.q1.check(rien)"
    assert (
        the_only_one(tmp_path, stopped(MistakeKind.MISSING_KEY, source=source)).kind
        is MistakeKind.MISSING_KEY
    )


def test_a_page_shows_the_door_that_was_taken_and_not_its_screen(tmp_path):
    """Le trou de la porte 1 n’est pas ce que l’élève a écrit ; un choix à cocher n’est pas ce qu’on lui a répondu."""
    body = "def f_3(table):\n    return table or []"
    doors = {"cell_type": "code", "source": f"cas = 1\n\n\n{body}", "outputs": []}
    between = {"cell_type": "code", "source": "print(cas)", "outputs": []}
    taken = check(
        "q1",
        Feedback(Status.REVIEW, KNOWN),
        "porte = 3\n\n\ndef f(table):\n    return ____\n\n\nex.q1.check(f)",
    )
    taken["outputs"].insert(
        0, {"output_type": "display_data", "data": {"text/plain": "À cocher"}, "metadata": {}}
    )
    (tmp_path / "a.ipynb").write_text(notebook(doors, between, taken), "utf-8")
    (pupil,) = copies.pupils(tmp_path)[0]
    seen = pupil.found["q1"]
    assert (body in seen.code, "____" in seen.code) == (True, False)
    assert "À cocher" not in seen.said
    assert KNOWN[:20] in seen.said


# --- Le premier quart d’heure de demain ---


def pages_of(place):
    found = copies.handed(place).read
    return reprise.pages_of(summary.stopped(found), {SLUG: stored_keys(SLUG)["keys"]})


def test_tomorrow_s_pages_say_the_question_the_mistake_and_a_fresh_exercise(folder, tmp_path, capsys):
    key = stored_keys(SLUG)["keys"]["q1"]
    (page,) = pages_of(folder)
    assert (page.about.slug, page.about.name, page.about.lesson) == (SLUG, "q1", KNOWN)
    assert (page.about.times, page.about.tried) == (2, 4)
    assert page.wrong == sheet.answer({"expect": ["number", {}], "reference": key["wrong"][0][0]})
    assert page.right == sheet.answer(key)
    assert page.said == [KNOWN, copies.KINDS[MistakeKind.CONDITION]["try"]]
    fresh = polish(copies.KINDS[MistakeKind.CONDITION]["fresh"])
    assert fresh[:40] in BeautifulSoup(page.fresh.question, "html.parser").text

    target = tmp_path / "demain"
    assert cli.main(["summary", str(folder), "--reprise", str(target)]) == 0
    assert (
        f"1 page, 5 minutes, et une diapositive sans nom par page, dans {target}" in capsys.readouterr().out
    )
    assert sorted(path.name for path in target.glob("*.html")) == [
        "diapositive.html",
        "exercices.html",
        "reprise.html",
    ]

    printed = BeautifulSoup((target / "reprise.html").read_text("utf-8"), "html.parser")
    (section,) = printed.find_all("section")
    assert [h.text for h in section.find_all("h3")] == [
        "La question, à relire à voix haute", "La réponse fausse la plus donnée", "Ce qu’on peut en dire",
        "Un exercice neuf, sur papier",
    ]  # fmt: skip
    assert section.find(class_="fausse").text == page.wrong
    assert "2 carnets sur 4 essayés" in section.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "`" not in printed.find("main").text

    slide = BeautifulSoup((target / "diapositive.html").read_text("utf-8"), "html.parser").find("main").text
    assert page.wrong in slide
    assert key["meaning"][:30] not in slide
    assert "carnet" not in slide
    handout = BeautifulSoup((target / "exercices.html").read_text("utf-8"), "html.parser").find("main").text
    assert fresh[:40] in handout
    assert page.fresh.answer[:20] not in handout
    for made in (printed.text, slide, handout):
        assert not any(secret in made for secret in SECRETS if secret != "élève")


@pytest.mark.heavy
def test_a_lesson_without_a_kind_has_a_question_of_the_same_goal_and_its_computed_answer():
    slug = "04-prenoms-nsi"
    keys = stored_keys(slug)["keys"]
    names = ["q2", "q3", "q6"]
    about = [reprise.Stopped(slug, name, keys[name]["wrong"][0][1], None, 3, 5, 6) for name in names]
    made = reprise.pages_of(about, {slug: keys}, again.Drawer(ROOT / "solutions").draw)
    assert [page.about.name for page in made] == names
    assert len({page.fresh.question for page in made}) == 3, "jamais deux fois le même"

    card = nb.facts_of(nb.read(ROOT / f"solutions/{slug}.ipynb"))
    for page in made:
        assert page.fresh.goal in card["objectives"]
        assert page.fresh.answer
    counter = made[2].fresh
    values = {}
    exec(counter.setup, values)
    program, _, call = counter.code.rpartition("\n\n")
    exec(program, values)
    assert counter.answer == f"{papers.brief(eval(call, values))}."


@pytest.mark.parametrize(
    ("slug", "name"), [("04-prenoms-nsi", "q1"), ("04-prenoms-nsi", "q7"), ("06-mobilites", "q2")]
)
def test_an_exercise_whose_gestures_no_question_asks_has_no_fresh_one(slug, name, tmp_path):
    """Compter, joindre, chercher un maximum : une question de même objectif qui ne le demande pas serait hors sujet."""
    keys = stored_keys(slug)["keys"]
    assert again.Drawer(ROOT / "solutions").draw(slug, keys[name]) is None
    unknown = [reprise.Stopped(slug, name, "", MistakeKind.OTHER_QUESTION, 3, 5, 9)]
    reprise.write(reprise.pages_of(unknown, {slug: keys}), tmp_path / "demain")
    assert "Pas d’exercice neuf" in (tmp_path / "demain/reprise.html").read_text("utf-8")


def test_a_fresh_exercise_asks_every_gesture_of_the_one_missed():
    for slug in ("04-prenoms-nsi", "04-prenoms", "06-mobilites"):
        for key in stored_keys(slug)["keys"].values():
            made = again.Drawer(ROOT / "solutions").draw(slug, key)
            if made and made.code:
                assert gestures.redoes(made.code, key["solution"]), key["title"]


def test_without_a_common_goal_the_page_says_it_has_no_fresh_exercise(tmp_path):
    """Ni question d’évaluation, ni genre d’erreur : la même question n’est pas un exercice neuf, et rien n’est promis."""
    keys = {SLUG: stored_keys(SLUG)["keys"]}
    for lesson in (KNOWN, ""):
        about = [reprise.Stopped(SLUG, "q1", lesson, MistakeKind.OTHER_QUESTION, 3, 5, 9)]
        made = reprise.pages_of(about, keys, again.Drawer(tmp_path).draw)
        assert [page.fresh for page in made] == [None]
        target = tmp_path / f"demain{bool(lesson)}"
        reprise.write(made, target)
        printed = BeautifulSoup((target / "reprise.html").read_text("utf-8"), "html.parser").find("main").text
        assert "Un exercice neuf" not in printed
        assert "Cet atelier n’en a pas pour cette question" in printed
        assert ("ce qui fait croire à" in printed) is bool(lesson)
        assert not (target / "exercices.html").exists()


def test_the_mistakes_of_the_workshop_on_ai_have_another_bird_and_other_letters(tmp_path):
    """Le plus éloigné pris pour le plus proche, une lettre pour une autre : chacun se reprend sur d’autres données, écrites là."""
    slug = "17-intelligence-artificielle"
    keys = stored_keys(slug)["keys"]
    about = [
        reprise.Stopped(slug, name, keys[name]["wrong"][0][1], MistakeKind.OTHER_QUESTION, 3, 8, 10)
        for name in ("q3", "q1")
    ]
    made = reprise.pages_of(about, {slug: keys}, again.Drawer(ROOT / "solutions").draw)
    bird, letters = (page.fresh for page in made)
    assert "Quatre oiseaux connus" in bird.question
    assert len(bird.options) == 4
    assert not bird.setup, "ses mesures sont dans l’énoncé"
    assert letters.setup.count("dk.load") == 1, "les romans, et rien d’autre"
    assert letters.start == "reponse_1 = ____"

    values = {}
    exec(f"{letters.setup}\n{letters.code}", values)
    assert letters.answer == f"{papers.brief(values['reponse_1'])}."
    assert sheet.answer(keys["q1"]) != letters.answer

    reprise.write(made, tmp_path / "demain")
    handout = (tmp_path / "demain/exercices.html").read_text("utf-8")
    assert "tableau" not in handout, "rien n’y renvoie à ce qui serait projeté"
    right = bird.answer.split("**")[1]
    for answer in (bird.answer.rpartition("**")[2].strip(" ."), letters.answer):
        assert answer not in handout
        assert (
            answer in BeautifulSoup((tmp_path / "demain/reprise.html").read_text("utf-8"), "html.parser").text
        )
    assert right in bird.options


@pytest.mark.parametrize("slug", sorted(variants.SUBJECTS))
@pytest.mark.turning(3)
def test_what_a_fresh_exercise_reads_first_is_enough_to_answer_it(slug):
    subject = variants.SUBJECTS[slug]
    (variant,) = variants.drawn(subject, 1, 10_000, "reprise")
    for question, expected in zip(variant.questions, variant.expected, strict=True):
        read = again.needed(subject.setup, f"{question.solution}\n{question.probe}", question.text)
        values = prepared(read)
        assert computed(question.solution, question.probe, values) == expected.due, question.text


def test_a_question_about_a_figure_comes_with_it():
    """Le lendemain, plus personne n’a la carte sous les yeux : la page et la diapositive la montrent."""
    keys = {"03-cartes": stored_keys("03-cartes")["keys"]}
    about = [
        reprise.Stopped("03-cartes", name, keys["03-cartes"][name]["wrong"][0][1], None, 3, 5, 9)
        for name in ("q7", "q2")
    ]
    pages = reprise.pages_of(about, keys, None, lambda slug, name: Markup(f"<figure>{slug} {name}</figure>"))
    assert {page.about.name: page.figure for page in pages} == {
        "q7": "<figure>03-cartes q7</figure>",
        "q2": "",
    }


def test_the_figure_of_an_exercise_is_the_last_one_of_its_part():
    shown = {"output_type": "display_data", "data": {"image/png": "iVBO", "text/plain": "La carte"}}
    drawn = {"cell_type": "code", "source": "fig", "outputs": [shown], "metadata": {}}
    asked = {"cell_type": "code", "source": "ex.q7.check(x)", "outputs": [], "metadata": {}}
    part = {"cell_type": "markdown", "source": "## Autre", "metadata": {}}
    assert "La carte" in summary.figure_before({"cells": [part, drawn, asked]}, "q7")
    assert summary.figure_before({"cells": [drawn, part, asked]}, "q7") == ""


def test_a_chosen_answer_is_taken_again_on_paper_and_about_the_same_thing():
    keys = stored_keys("03-cartes")["keys"]
    lesson = keys["q1"]["wrong"][0][1]
    drawn = again.Drawer(ROOT / "solutions").draw("03-cartes", keys["q1"], lesson)
    assert drawn is None or drawn.options


def test_every_notebook_is_counted_where_it_stopped(tmp_path):
    right = Feedback(Status.CORRECT, "Oui.")
    for name, cells in {"a": ["q1"], "b": ["q1"], "c": ["q1", "q2"]}.items():
        made = notebook(*(check(one, right) for one in cells))
        (tmp_path / f"{name}.ipynb").write_text(made, "utf-8")
    said = lines(tmp_path)
    assert any(line.startswith("2 sur 3  ont fini à l’exercice 1.") for line in said)
    assert any(line.startswith("1 sur 3  est allé au plus loin, à l’exercice 2.") for line in said)
    assert not any("a fini à l’exercice 2." in line for line in said), "le même carnet s’y lirait deux fois"


def test_the_pupils_archive_has_no_test_and_still_sums_up(folder, tmp_path, monkeypatch):
    """Les évaluations n’y sont pas : le bilan s’y lit, sa reprise n’y tire rien."""
    monkeypatch.setitem(sys.modules, "datakit.tools.assessment.again", None)
    assert summary._drawing() is None
    for one in (summary, copies, reprise, fresh):
        imported = [
            line for line in Path(one.__file__).read_text("utf-8").splitlines() if line.startswith("from")
        ]
        assert not any("assessment" in line for line in imported)


def test_of_two_mistakes_seen_as_often_the_least_tried_exercise_comes_first():
    key = stored_keys(SLUG)["keys"]["q1"]
    rare = reprise.Stopped(SLUG, "q2", key["wrong"][0][1], None, times=4, tried=23, handed=27)
    tried = reprise.Stopped(SLUG, "q1", key["wrong"][0][1], None, times=4, tried=27, handed=27)
    made = reprise.pages_of([tried, rare], {SLUG: {"q1": key, "q2": key}})
    assert [page.about.name for page in made] == ["q2", "q1"], "dans l’ordre du bilan de la classe"


def test_a_mistake_seen_once_names_someone_and_is_left_out(tmp_path, capsys):
    place = tmp_path / "classe"
    place.mkdir()
    review = Feedback(Status.REVIEW, KNOWN, kind=MistakeKind.CONDITION)
    (place / "seul.ipynb").write_text(notebook(check("q1", review)), "utf-8")
    assert pages_of(place) == []

    assert cli.main(["summary", str(place), "--reprise", str(tmp_path / "demain")]) == 0
    assert "aucune erreur reconnue ne revient dans 2 carnets" in capsys.readouterr().out
    assert not (tmp_path / "demain/diapositive.html").exists()


def test_an_answer_one_chooses_is_not_said_to_answer_another_question():
    """« a. une faute de frappe » n’est la réponse d’aucune autre question : on demande ce qui la rend tentante."""
    expect = ["choice", {"options": {"a": "une faute", "b": "le lendemain"}}]
    key = {
        "title": "26:00",
        "question": "Pourquoi ?",
        "expect": expect,
        "reference": "b",
        "wrong": [["a", "Elle est voulue."]],
    }
    about = [reprise.Stopped(SLUG, "q1", "Elle est voulue.", None, 3, 5, 9)]
    (page,) = reprise.pages_of(about, {SLUG: {"q1": key}})
    assert (page.wrong, page.ask) == ("a. une faute", polish("Qu’est-ce qui rend cette réponse tentante ?"))


def test_the_same_unknown_answer_given_twice_is_taken_again(tmp_path):
    """La clé ne la connaît pas, mais elle revient ; rien n’en est projeté, et deux réponses différentes n’en font pas une."""
    place = tmp_path / "classe"
    place.mkdir()
    for rank, said in enumerate(["0,2935 est trop grand.", "0,2935 est trop grand.", "0,5 est trop grand."]):
        (place / f"{rank}.ipynb").write_text(notebook(check("q4", Feedback(Status.REVIEW, said))), "utf-8")
    (page,) = pages_of(place)
    assert (page.about.name, page.about.times, page.about.tried) == ("q4", 2, 3)
    assert (page.heard, page.wrong, page.said) == ("0,2935 est trop grand.", "", [])

    target = tmp_path / "demain"
    assert cli.main(["summary", str(place), "--reprise", str(target)]) == 0
    printed = BeautifulSoup((target / "reprise.html").read_text("utf-8"), "html.parser").find("main").text
    assert "Ce que la vérification leur a répondu, mot pour mot\n0,2935 est trop grand." in printed
    assert "0,2935" not in (target / "diapositive.html").read_text("utf-8").split("<main>")[1]


def test_an_error_of_python_that_stops_several_is_said_in_french(tmp_path):
    """Aucune leçon ne la reconnaît, mais elle est partagée ; le nom d’une erreur que le kit ignore n’est pas repris."""
    place = tmp_path / "classe"
    place.mkdir()
    for rank in range(3):
        (place / f"{rank}.ipynb").write_text(notebook(check("q1", error=True)), "utf-8")
    (page,) = pages_of(place)
    assert (page.about.times, page.about.halted, page.heard) == (3, True, copies.ERRORS["NameError"])

    target = tmp_path / "demain"
    assert cli.main(["summary", str(place), "--reprise", str(target)]) == 0
    printed = BeautifulSoup((target / "reprise.html").read_text("utf-8"), "html.parser").find("main").text
    assert "L’erreur qui les arrête tous\nPython ne connaît pas ce nom" in printed
    assert not any(secret in printed for secret in SECRETS)

    for path in place.iterdir():
        path.write_text(path.read_text("utf-8").replace("NameError", "Dupont"), "utf-8")
    (page,) = pages_of(place)
    assert (page.heard, page.about.is_various, page.about.various) == ("", True, ("Erreur Python",))


def test_the_same_explained_error_is_said_as_it_was(tmp_path):
    said = "`Marie` n’est pas une colonne."
    place = class_of(tmp_path, *[Feedback(Status.EXPLANATION, said)] * 2)
    for path in place.iterdir():
        content = json.loads(path.read_text("utf-8"))
        content["cells"][1]["outputs"].append({"output_type": "error", "ename": "KeyError", "evalue": ""})
        path.write_text(json.dumps(content), "utf-8")
    (page,) = pages_of(place)
    assert (page.heard, page.about.halted) == (said, True)


def class_of(tmp_path, *feedbacks):
    """Une classe, un carnet par réponse du kit au premier exercice."""
    place = tmp_path / "classe"
    place.mkdir()
    for rank, one in enumerate(feedbacks):
        (place / f"{rank}.ipynb").write_text(notebook(check("q1", one)), "utf-8")
    return place


def review(said, kind=None):
    return Feedback(Status.REVIEW, said, kind=kind)


def test_the_same_mistake_in_other_words_is_one_misunderstanding(tmp_path):
    """Un axe qui part de 1, d’un million, de trois millions : trois phrases, un malentendu."""
    cut = [review(f"L’axe part de {start}.", MistakeKind.CUT_AXIS) for start in (1, 1_000_000, 3_000_000)]
    place = class_of(tmp_path, *cut, Feedback(Status.CORRECT, "Oui."), Feedback(Status.CORRECT, "Oui."))
    (page,) = pages_of(place)
    assert (page.about.times, page.named) == (3, copies.KINDS[MistakeKind.CUT_AXIS]["name"])
    assert page.heard == "", "dite à un seul, une phrase le désignerait"
    said = " ".join(summary.report(*copies.pupils(place)).split())
    assert f"3 {page.named}. " in said
    assert copies.OTHER not in said


def test_two_lessons_of_one_kind_are_counted_together(tmp_path):
    lessons = [said for _, said in stored_keys(SLUG)["keys"]["q1"]["wrong"][:2]]
    assert len(set(lessons)) == 2
    said = summary.report(
        *copies.pupils(class_of(tmp_path, *[review(one, MistakeKind.CUT_AXIS) for one in lessons]))
    )
    assert f"2  {copies.KINDS[MistakeKind.CUT_AXIS]['name']}" in said


def test_a_kind_too_wide_keeps_its_lessons_apart(tmp_path):
    lessons = [said for _, said in stored_keys(SLUG)["keys"]["q1"]["wrong"][:2]]
    given = [review(one, MistakeKind.OTHER_QUESTION) for one in [*lessons, lessons[0]]]
    (page,) = pages_of(class_of(tmp_path, *given))
    assert (page.about.lesson, page.about.times, page.named) == (lessons[0], 2, "")


def test_what_stops_a_third_of_the_class_comes_first_and_fills_no_more_than_a_quarter_of_an_hour():
    keys = stored_keys(SLUG)["keys"]
    names = list(keys)[:4]
    about = [reprise.Stopped(SLUG, name, "", MistakeKind.ROUNDED, 4, 8, 9) for name in names]
    about.append(reprise.Stopped(SLUG, names[0], "", MistakeKind.CONDITION, 4, 8, 9))
    about.append(reprise.Stopped(SLUG, list(keys)[4], "", MistakeKind.ROUNDED, 3, 8, 9))
    made = reprise.pages_of(about, keys={SLUG: keys})
    assert [page.about.times for page in made] == [4] * 3, "trois sur neuf, c’est un tiers tout juste"


@pytest.mark.parametrize(
    ("name", "wrong", "shown"),
    [("q1", 0, "0,004 g"), ("q8", 3, "5 748,92"), ("q2", 1, "1 077 922,08 heures")],
)
def test_a_wrong_answer_is_never_rounded_like_the_right_one(name, wrong, shown):
    """On attend 4,0 g, ou un nombre de mails à dix mille près : la faute de 0,004 g n’est pas « 0 g »."""
    slug = "16-numerique-responsable"
    keys = stored_keys(slug)["keys"]
    about = [reprise.Stopped(slug, name, keys[name]["wrong"][wrong][1], None, 3, 5, 9)]
    (page,) = reprise.pages_of(about, {slug: keys})
    assert page.wrong == shown


def test_what_is_said_to_whoever_drew_well_explains_no_mistake():
    keys = stored_keys(SLUG)["keys"]
    name = next(name for name, key in keys.items() if key["expect"][0] == "figure")
    (page,) = reprise.pages_of([reprise.Stopped(SLUG, name, "", MistakeKind.CUT_AXIS, 4, 5, 9)], {SLUG: keys})
    assert page.named
    assert page.meaning == ""


def test_a_reproach_that_the_key_knows_is_named_even_when_another_comes_first(tmp_path):
    key = stored_keys(SLUG)["keys"]["q1"]
    both = Feedback(Status.REVIEW, f"Un autre reproche, propre à Dupont.\n{KNOWN}")
    said = summary.report(*copies.pupils(class_of(tmp_path, both, both)))
    assert copies.OTHER not in said
    assert " ".join(key["wrong"][0][1].split()[:5]) in " ".join(said.split())
    assert "Dupont" not in said


def of_self_data(*cells):
    return notebook(*cells).replace(f'\\"{SLUG}\\"', '\\"13-self-data\\"')


def test_a_copy_can_hold_two_misunderstandings(tmp_path):
    """Une lettre vague et sans période comptait pour un malentendu de plus, une lettre vague pour « autre réponse »."""
    vague, undated = stored_keys("13-self-data")["keys"]["q6"]["refused"][0].splitlines()
    for rank, said in enumerate((f"{vague}\n{undated}", vague, undated)):
        text = of_self_data(check("q6", Feedback(Status.REVIEW, said)))
        (tmp_path / f"{rank}.ipynb").write_text(text, "utf-8")
    read = copies.pupils(tmp_path)[0]
    found = {one.lesson: (one.times, one.stuck, one.as_many) for one in summary.stopped(read)}
    assert found == {vague: (2, 3, 1), undated: (2, 3, 1)}
    assert copies.OTHER not in summary.report(read, 0)
    summary.write_a_page_each(read, tmp_path / "pages")
    assert len(re.findall(r"2\scarnets", (tmp_path / "pages/index.html").read_text("utf-8"))) == 2


def test_an_exercise_half_filled_has_been_begun(tmp_path):
    blank = stored_keys("13-self-data")["keys"]["q7"]["blank"]
    told = Feedback(Status.TODO, "Il reste un trou.")
    for rank, source in enumerate((blank, blank.replace("____", "kWh", 1))):
        (tmp_path / f"{rank}.ipynb").write_text(of_self_data(check("q7", told, source)), "utf-8")
    read = copies.pupils(tmp_path)[0]
    assert [pupil.found["q7"].state for pupil in read] == ["Pas encore commencé", "Pas encore fini"]
    assert "1 sur 2  est allé au plus loin" in summary.report(read, 0)


def test_a_right_answer_that_was_changed_is_told_to_the_teacher(tmp_path):
    cell = judged("q1", "x = 4\nex.q1.check(x)", "x = 3\nex.q1.check(x)")
    (tmp_path / "jon.ipynb").write_text(notebook(cell), "utf-8")
    read = copies.pupils(tmp_path)[0]
    assert read[0].found["q1"].undone
    summary.write_a_page_each(read, tmp_path / "pages")
    page = (tmp_path / "pages/index.html").read_text("utf-8")
    assert re.search(r"dont 1\ssortie juste d’un autre code", page)


def test_a_unit_of_another_size_is_named_without_what_was_typed(tmp_path):
    """« kW » pour « kWh » : la faute de l’atelier n’est pas une « autre réponse fausse »."""
    said = (
        "L’exercice demande encore ceci.\nL’unité dit «\xa0Dupont\xa0» : ce qui est dessiné se compte en kWh."
    )
    read = copies.pupils(class_of(tmp_path, review(said)))[0]
    assert read[0].found["q1"].sentence == "L’unité dit …\xa0: ce qui est dessiné se compte en …."


def test_an_exercise_to_take_up_again_is_about_the_misunderstanding():
    """Une lettre vague demandait la date limite d’une réponse ; un `any` pour un `all`, la part de l’eau chaude."""
    keys = stored_keys("13-self-data")["keys"]
    draw = again.Drawer(ROOT / "solutions").draw
    assert "Quelle demande a le plus de chances d’aboutir" in draw("13-self-data", keys["q6"]).question
    assert draw("13-self-data", keys["q2"]) is None


def test_an_exercise_where_each_one_goes_wrong_in_their_own_way_is_taken_up_from_its_question(tmp_path):
    """La moitié échoue, et rien ne revient : la page reprend l’énoncé, sans un mot de personne ; deux carnets n’y suffisent pas."""
    known = [said for _, said in stored_keys(SLUG)["keys"]["q1"]["wrong"][:2]]
    place = class_of(tmp_path, review("SECRET"), *map(review, known), *[Feedback(Status.CORRECT, "Oui.")] * 3)
    (page,) = pages_of(place)
    assert (page.about.times, page.about.tried, page.heard, page.wrong) == (3, 6, "", "")
    assert page.about.various == tuple(sorted(known))
    assert page.start == stored_keys(SLUG)["keys"]["q1"]["hints"][0]
    reprise.write([page], tmp_path / "demain")
    printed = (tmp_path / "demain/reprise.html").read_text("utf-8")
    assert "c’est l’énoncé qu’il faut reprendre" in printed
    assert "SECRET" not in printed

    (place / "0.ipynb").unlink()
    assert pages_of(place) == []


def test_an_exercise_has_a_second_page_only_when_no_other_one_waits():
    """Cinq sur huit échouent à l’exercice 3 : il passe avant la seconde erreur de l’exercice 1."""
    keys = {SLUG: stored_keys(SLUG)["keys"]}
    two = [
        reprise.Stopped(SLUG, "q1", "", kind, 3, 8, 8, stuck=6)
        for kind in (MistakeKind.ROUNDED, MistakeKind.CONDITION)
    ]
    other = reprise.Stopped(SLUG, "q3", "", None, 5, 8, 8, stuck=5)
    rare = reprise.Stopped(SLUG, "q4", "", MistakeKind.ROUNDED, 2, 8, 8, stuck=2)
    made = reprise.pages_of([*two, rare, other], keys)
    assert [page.about.name for page in made] == ["q1", "q3", "q4"]
    assert made[0].also == [f"{copies.KINDS[two[1].kind]['name']}."], "elle est dite, sans page à elle"
    assert [page.about.name for page in reprise.pages_of([*two, other], keys)] == ["q1", "q3", "q1"]


def test_no_more_than_a_quarter_of_an_hour_and_the_most_common_first():
    keys = stored_keys(SLUG)["keys"]
    about = [
        reprise.Stopped(SLUG, name, "", MistakeKind.ROUNDED, 2 + rank, 9, 30)
        for rank, name in enumerate(keys)
    ]
    made = reprise.pages_of(about, {SLUG: keys})
    assert [page.about.times for page in made] == [len(keys) + 1, len(keys), len(keys) - 1]


def test_at_equal_numbers_what_touches_the_idea_comes_before_what_is_badly_written():
    keys = {SLUG: stored_keys(SLUG)["keys"]}
    written = [reprise.Stopped(SLUG, "q1", "", MistakeKind.THOUSANDS, 3, 8, 8, stuck=6)]
    written.append(reprise.Stopped(SLUG, "q3", "", MistakeKind.MISSING_QUOTES, 3, 8, 8, stuck=3))
    ideas = [reprise.Stopped(SLUG, "q1", "", MistakeKind.CONDITION, 3, 8, 8, stuck=6)]
    ideas.append(reprise.Stopped(SLUG, "q4", "", MistakeKind.ROUNDED, 3, 8, 8, stuck=3))
    made = reprise.pages_of([*written, *ideas], keys)
    assert [page.about for page in made] == [*ideas, written[1]]

    more = reprise.Stopped(SLUG, "q1", "", MistakeKind.THOUSANDS, 4, 8, 8, stuck=6)
    assert reprise.pages_of([*ideas, more], keys)[0].about == more, "plus répandue, elle garde sa page"


def test_a_badly_written_answer_is_taken_again_on_the_subject_of_the_workshop(tmp_path):
    slug = "17-intelligence-artificielle"
    keys = {slug: stored_keys(slug)["keys"]}
    quotes = reprise.Stopped(slug, "q1", "", MistakeKind.MISSING_QUOTES, 3, 5, 9)
    (page,) = made = reprise.pages_of([quotes], keys)
    assert "lettre = e" in page.fresh.question
    reprise.write(made, tmp_path / "demain")
    slide = (tmp_path / "demain/diapositive.html").read_text("utf-8")
    assert "C’est l’écriture qui arrête. <strong>Un nom et un texte confondus</strong>" in slide
    for kinds in reprise._ON_SUBJECT.values():
        assert {MistakeKind(kind) for kind in kinds} <= reprise.WRITING


def test_a_copy_that_is_not_read_is_named_to_the_teacher(folder, tmp_path, capsys):
    (folder / "illisible.ipynb").write_text("{", "utf-8")
    (folder / "Paul.docx").write_bytes(b"PK")
    assert cli.main(["summary", str(folder), "--noms", str(tmp_path / "noms")]) == 0
    said = capsys.readouterr().out
    assert "à ouvrir vous-même : « illisible.ipynb »" in said.replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    ).replace("\xa0", " ")
    index = (tmp_path / "noms/index.html").read_text("utf-8")
    assert "illisible.ipynb" in index
    assert "« Paul.docx »" in said.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\xa0", " ")
    for page in (tmp_path / "noms").glob("0*.html"):
        body = BeautifulSoup(page.read_text("utf-8"), "html.parser").find("main")
        assert "`" not in "".join(p.text for p in body.find_all("p"))


def page_16(name: str, lesson: str, kind: MistakeKind | None) -> reprise.Page:
    slug = "16-numerique-responsable"
    about = reprise.Stopped(slug, name, lesson, kind, 2, 5, 6)
    return reprise.pages_of([about], {slug: stored_keys(slug)["keys"]})[0]


def test_a_reversed_subtraction_is_taken_again_by_a_subtraction_and_shows_its_answer():
    page = page_16("q5", "", MistakeKind.WRONG_SIGN)
    assert page.named == "Une soustraction retournée"
    assert page.wrong.startswith(("-9", "−9"))
    assert "soustraction retournée" in page.fresh.question


def test_a_percentage_taken_for_a_share_is_taken_again_by_a_percentage():
    keys = stored_keys("16-numerique-responsable")["keys"]
    (lesson,) = [told for _, told in keys["q8"]["wrong"] if "n’est pas 0,5\N{NO-BREAK SPACE}:" in told]
    assert "pourcentage" in page_16("q8", lesson, None).fresh.question


def test_each_page_has_its_slide(tmp_path):
    keys = stored_keys(SLUG)["keys"]
    about = [reprise.Stopped(SLUG, name, "", MistakeKind.ROUNDED, 2, 9, 30) for name in ("q1", "q2")]
    reprise.write(reprise.pages_of(about, {SLUG: keys}), tmp_path / "demain")
    slides = BeautifulSoup((tmp_path / "demain/diapositive.html").read_text("utf-8"), "html.parser")
    assert [one.h1.text for one in slides.find_all("section")] == [
        keys[name]["title"] for name in ("q1", "q2")
    ]


def aloud(said="Signée."):
    return Feedback(Status.CORRECT, said, "À relire à voix haute", together=True)


def test_an_answer_to_read_aloud_is_not_counted_as_correct(tmp_path):
    """Rien ne s’y oppose, et personne ne l’a encore dite juste : ni correcte, ni arrêtée."""
    place = class_of(tmp_path, aloud(), aloud(), Feedback(Status.CORRECT, "Oui."))
    found = counts(place)
    assert (found["q1", "Correct"], found["q1", "À relire à voix haute"]) == (1, 2)
    assert "arrêtés" not in summary.report(*copies.pupils(place))


def test_a_reproach_that_measures_the_answer_is_one_reproach(tmp_path):
    """Trois parts différentes, une seule faute : elle est dite sans la part de personne."""
    slug = "03-cartes"
    known = stored_keys(slug)["keys"]["q4"]["refused"][0]
    for rank, share in enumerate(("20", "25", "35")):
        told = review(known.replace("20", share, 1), MistakeKind.CHOSEN_BREAKS)
        (tmp_path / f"{rank}.ipynb").write_text(notebook(check("q4", told)).replace(SLUG, slug), "utf-8")
    read, _ = copies.pupils(tmp_path)
    (sentence,) = {pupil.found["q4"].sentence for pupil in read}
    assert sentence.startswith("…\u202f% des territoires")
    assert "75\u202f%" in sentence, "ce que l’on attend est le même pour tous"


def test_the_exercise_that_stops_the_most_comes_first():
    """Six carnets arrêtés, avant cinq, même si leur erreur la plus répandue l’est moins."""
    keys = stored_keys(SLUG)["keys"]
    often = reprise.Stopped(SLUG, "q1", "", MistakeKind.ROUNDED, 4, 9, 12, stuck=5)
    rarer = reprise.Stopped(SLUG, "q2", "", MistakeKind.ROUNDED, 3, 10, 12, stuck=6)
    assert [page.about.name for page in reprise.pages_of([often, rarer], {SLUG: keys})] == ["q2", "q1"]


def test_a_question_that_a_judge_decides_has_a_right_answer_to_show(tmp_path):
    keys = stored_keys("03-cartes")["keys"]
    about = reprise.Stopped("03-cartes", "q5", "", MistakeKind.CHOSEN_BREAKS, 4, 9, 12)
    made = reprise.pages_of([about], {"03-cartes": keys})
    reprise.write(made, tmp_path / "reprise")
    assert "breaks=[0, quart, moitie, maximum]" in (tmp_path / "reprise" / "reprise.html").read_text("utf-8")
    assert 'class="lignes"' in (tmp_path / "reprise" / "exercices.html").read_text("utf-8")
