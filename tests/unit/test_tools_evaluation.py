"""`datakit evaluation` : des variantes toutes solubles et d’égale difficulté, rien chez les élèves, des notes justes."""

from __future__ import annotations

import ast
import csv
import io
import json
import random
import re
import sys
import zipfile
from argparse import Namespace
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.tools import evaluation, notebook as nb, pages
from datakit.tools.assessment import (
    algorithms,
    answered as handed,
    child,
    exports,
    faults,
    gestures,
    handwriting,
    judging,
    machines,
    marking,
    papers,
    replaying,
    variants,
)
from datakit.tools.assessment.faults import Finder
from datakit.tools.assessment.questions import Choice, Option, Question
from figaudit.base.text import moment
from figaudit.base.typeset import spaced

ROOT = Path(__file__).parents[2]
SLUGS = list(variants.SUBJECTS)
COUNT = 6


@cache
def made(slug: str) -> list[variants.Variant]:
    return variants.drawn(variants.subject(slug), COUNT, 60, "graine")


@cache
def first_functions() -> variants.Variant:
    """Une variante NSI qui demande les premières fonctions : `annees`, `premiere_annee`, `par_decennie`, `communs`…"""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("_KEPT", "_SMALLEST", "_PERIODS", "_MERGED", "_READ", "_DOMAINS"):
            patch.setattr(algorithms, name, getattr(algorithms, name)[:1])
        return variants.drawn(variants.subject("04-prenoms-nsi"), 1, 60, "graine")[0]


def answered(slug: str, variant: variants.Variant, codes: list[str]) -> nb.Notebook:
    """La copie d’une variante, chaque trou remplacé par un programme."""
    copy = papers.copy(variants.subject(slug), variant, "Évaluation", 20)
    for rank, code in enumerate(codes, 1):
        next(cell for cell in copy["cells"] if cell["id"] == f"reponse-{rank}")["source"] = code
    return copy


def replayed(copy: nb.Notebook, variant: variants.Variant, folder: Path) -> list[dict]:
    """Ce que l’autre processus répondrait, dans celui-ci."""
    sources = [cell["source"] for cell in copy["cells"] if cell["cell_type"] == "code"]
    probes = [question.probe for question in variant.questions]
    asked, out = folder / "copie.json", folder / "reponses.json"
    asked.write_text(json.dumps({"cells": sources, "probes": probes}), "utf-8")
    child.main(str(asked), str(out))
    return json.loads(out.read_text("utf-8"))


def points(slug: str, variant: variants.Variant, given: list[dict]) -> list[int]:
    asked = evaluation._key(slug, "", [variant])["variants"][str(variant.number)]
    return [judging.mark(question, one, []).points for question, one in zip(asked, given, strict=True)]


# --- Les variantes ---


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_variant_of_every_workshop_is_solved_by_its_solutions(slug: str, tmp_path: Path) -> None:
    variant = made(slug)[0]  # les trente, dans la preuve de chaque semaine
    copy = answered(slug, variant, [question.solution for question in variant.questions])
    found = points(slug, variant, replayed(copy, variant, tmp_path))
    assert found == [question.points for question in variant.questions]


@pytest.mark.long
@pytest.mark.parametrize("slug", SLUGS)
def test_thirty_variants_are_solvable(slug: str, tmp_path: Path) -> None:
    for variant in variants.drawn(variants.subject(slug), 30, 60, "trente"):
        copy = answered(slug, variant, [question.solution for question in variant.questions])
        assert sum(points(slug, variant, replayed(copy, variant, tmp_path))) == variant.points


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_variant_is_no_harder_than_another(slug: str) -> None:
    """Le programme qui répond a la même forme, et la question vaut les mêmes points."""
    shapes = set()
    texts = set()
    for variant in made(slug):
        shapes.add(
            tuple((shape(one.solution), one.points, one.minutes, one.goal) for one in variant.questions)
        )
        texts.add(tuple(one.text for one in variant.questions))
    assert len(shapes) == 1
    assert len(texts) == COUNT


def shape(code: str) -> str:
    """Un programme sans ses valeurs, sans le nom de sa fonction ni de ce qu’elle parcourt ; `not in` n’y coûte pas plus que `in`."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = 0
        if isinstance(node, ast.FunctionDef):
            node.name = "f"
        if isinstance(node, ast.Compare):
            node.ops = [ast.In() if isinstance(op, ast.NotIn) else op for op in node.ops]
    return re.sub(r"id='(avant|apres)'", "id='d'", ast.dump(tree))


@pytest.mark.heavy
def test_a_function_of_one_variant_is_rarely_that_of_another() -> None:
    """Qui recopie le programme de son voisin ne répond plus à sa question."""
    drawn = variants.drawn(variants.subject("04-prenoms-nsi"), 12, 60, "voisins")
    for rank in range(6):
        assert len(papers.programs(drawn, rank + 1)) == 3
    every = {tuple(one.solution for one in variant.questions[:3]) for variant in drawn}
    assert len(every) > 6
    assert papers.spread(drawn)[0][2] == "3 fonctions différentes, essayées sur d’autres valeurs"


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_every_expected_mistake_is_recognised(slug: str, tmp_path: Path) -> None:
    """À chaque tour, une faute prévue à chaque question ; une question qui n’en a plus est juste."""
    variant = made(slug)[0]
    key = evaluation._key(slug, "", [variant])["variants"]["1"]
    for turn in range(max(len(question.mistakes) for question in variant.questions)):
        made_now = [question.mistakes[turn : turn + 1] for question in variant.questions]
        codes = []
        for question, mistake in zip(variant.questions, made_now, strict=True):
            codes.append(mistake[0].code if mistake else question.solution)

        given = replayed(answered(slug, variant, codes), variant, tmp_path)
        for rank, question in enumerate(variant.questions):
            mark = judging.mark(key[rank], given[rank], codes)
            if not made_now[rank]:
                assert (mark.points, mark.said) == (question.points, "Juste.")
                continue
            (mistake,) = made_now[rank]
            assert (mark.points, mark.said) == (mistake.points, mistake.says)
            assert mistake.points < question.points


def test_a_wrong_sign_is_never_right_by_luck() -> None:
    """Dans l’évaluation des cartes, chaque borne de la classe est la population d’une commune du département."""
    for variant in made("03-cartes"):
        *_, bounds = variant.questions
        signs = [mistake for mistake in bounds.mistakes if "le signe est" in mistake.says]
        assert [mistake.points for mistake in signs] == [2, 2]


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_the_goals_are_those_of_the_workshop(slug: str) -> None:
    card = nb.facts_of(nb.read(ROOT / f"solutions/{slug}.ipynb"))
    for variant in made(slug):
        for one in [*variant.questions, *variant.choices]:
            assert 1 <= one.goal <= len(card["objectives"])


@pytest.mark.heavy
def test_a_short_test_asks_less_and_the_same_seed_the_same() -> None:
    subject = variants.subject("04-prenoms-nsi")
    (short,) = variants.drawn(subject, 1, 10, "graine")
    assert [one.minutes for one in short.questions] == [5, 5]
    (again,) = variants.drawn(subject, 1, 10, "graine")
    assert short.questions == again.questions
    starts = [one.start for one in made(subject.slug)[0].questions]
    assert [one.start for one in short.questions] == starts[:2]


def test_a_short_session_is_not_asked_what_it_skipped() -> None:
    card = nb.facts_of(nb.read(ROOT / "solutions/04-prenoms-nsi.ipynb"))
    left_out = evaluation._left_out(card, "55")
    (short,) = variants.drawn(variants.subject("04-prenoms-nsi"), 1, 20, "graine", left_out)
    asked = {one.goal for one in [*short.questions, *short.choices]}
    assert asked
    assert not asked & left_out
    assert short.points == 14
    files = papers.files(
        variants.subject(card["slug"]),
        [short],
        "Évaluation",
        20,
        "graine",
        told=evaluation._told(card, "55", [short]),
    )
    page = BeautifulSoup(files["professeur/bareme.html"], "html.parser").get_text()
    assert "aucune question sur « Trouver un extremum" in " ".join(page.split())
    assert "18 en tout" in page
    assert "9 donne 10,0" in page


def test_a_class_that_filled_blanks_is_asked_to_fill_blanks(tmp_path: Path) -> None:
    """L’évaluation de l’heure de cours demandait d’écrire un `resample` que ses exercices ne font pas taper."""
    slug = "13-self-data"
    (short,) = variants.drawn(variants.subject(slug), 1, 20, "graine", is_short=True)
    key = evaluation._key(slug, "", [short])["variants"]["1"]
    codes = []
    for question in short.questions:
        assert "____" in question.start
        assert f"\n{question.probe} =" in f"\n{question.start}"
        codes.append(question.start)
    given = replayed(answered(slug, short, codes), short, tmp_path)
    marks = [judging.mark(question, one, codes) for question, one in zip(key, given, strict=True)]
    assert {mark.said for mark in marks} == {"La question n’a pas de réponse."}

    month = re.search(r'== "(.*?)"', short.questions[0].solution)[1]
    level = re.search(r"< (.*?)\)", short.questions[0].solution)[1]
    filled = short.questions[0].start.replace("____", f'"{month}"', 1).replace("____", level, 1)
    given = replayed(answered(slug, short, [filled, *codes[1:]]), short, tmp_path)
    assert judging.mark(key[0], given[0], [filled]).points == 3


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_short_version_fills_the_holes_of_each_question(slug: str) -> None:
    """Ce que la séance n’a pas fait écrire est donné ; une fonction, elle, s’écrit en entier."""
    for question in made(slug)[0].questions:
        holed = variants.with_holes(question)
        assert bool(holed) != bool(question.returns)
        if holed and not question.holes:
            pattern = re.escape(holed).replace("____", ".+?")
            assert re.fullmatch(pattern, question.solution, re.DOTALL)


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_variant_leaves_as_many_holes_as_another(slug: str) -> None:
    """Un seuil tiré à 1 ou 2 se lisait déjà écrit : un trou de moins que la copie voisine."""
    holes = set()
    for variant in made(slug):
        holes.add(tuple(variants.with_holes(one).count("____") for one in variant.questions))
    assert len(holes) == 1


def test_an_answer_bears_the_number_of_its_question_even_when_another_is_left_out() -> None:
    """Sous « Question 2 », la copie d’une version courte demandait `reponse_3`."""
    subject = variants.subject("17-intelligence-artificielle")
    (short,) = variants.drawn(subject, 1, 20, "graine", left_out={2, 5, 6}, is_short=True)
    assert [question.probe for question in short.questions] == ["reponse_1", "reponse_2"]
    for rank, question in enumerate(short.questions, 1):
        for code in (question.start, question.solution, *(one.code for one in question.mistakes)):
            assert set(re.findall(r"\breponse_\d+", code)) == {f"reponse_{rank}"}


def test_a_goal_with_no_question_is_told_even_when_nothing_is_skipped() -> None:
    """« Elle garde tous les objectifs » se lisait alors que le temps donné n’en interrogeait que trois."""
    card = nb.facts_of(nb.read(ROOT / "solutions/03-cartes.ipynb"))
    told = evaluation._told(card, "55", without_paper("03-cartes"))
    assert card["objectives"][2] in told
    assert card["objectives"][0] not in told


def without_paper(slug: str) -> list[variants.Variant]:
    return [replace(variant, choices=[]) for variant in made(slug)]


def test_each_goal_of_the_session_of_maps_has_its_question() -> None:
    """Trois objectifs sur six n’en avaient pas, et quatorze points sur vingt allaient à des filtres."""
    card = nb.facts_of(nb.read(ROOT / "solutions/03-cartes.ipynb"))
    kept = set(range(1, len(card["objectives"]) + 1)) - evaluation._left_out(card, "55")
    for variant in made("03-cartes"):
        assert kept <= {one.goal for one in [*variant.questions, *variant.choices]}
        assert sum(one.points for one in variant.choices) >= variant.points


def test_two_variants_ask_no_question_twice_when_there_is_enough_to_draw() -> None:
    drawn = variants.drawn(variants.subject("03-cartes"), 12, 20, "graine")
    texts = [one.text for variant in drawn for one in variant.questions]
    assert len(set(texts)) == len(texts)


def test_a_version_left_with_no_question_on_paper_has_no_sheet() -> None:
    subject = variants.subject("10-traces-de-soldats")
    card = nb.facts_of(nb.read(ROOT / "solutions/10-traces-de-soldats.ipynb"))
    short = variants.drawn(subject, 1, 20, "graine", evaluation._left_out(card, "45"))
    assert set(papers.files(subject, short, "Évaluation", 20, "graine")) == {
        "eleves/variante-01.ipynb",
        "professeur/bareme.html",
    }


def test_a_workshop_without_a_test_says_which_have_one(monkeypatch) -> None:
    monkeypatch.delitem(variants.SUBJECTS, "04-prenoms-nsi")
    with pytest.raises(InvalidArgument, match="04-prenoms-nsi n’a pas encore d’évaluation") as refused:
        variants.subject("04-prenoms-nsi")
    assert "03-cartes, 04-prenoms, " in refused.value.expected
    assert "04-prenoms-nsi" not in refused.value.expected


@pytest.mark.parametrize(
    ("slug", "why"),
    [
        ("00-accueil", "on y ouvre le kit, on n’y calcule rien"),
        ("12-dear-data", "on y fait un dessin, et il est à la personne"),
    ],
)
def test_a_workshop_that_is_not_marked_says_why(slug: str, why: str) -> None:
    with pytest.raises(InvalidArgument, match=f"{slug} ne se note pas") as refused:
        variants.subject(slug)
    assert why in refused.value.fact


def sentences(variant: variants.Variant) -> list[str]:
    """Tout ce qu’une variante dit à quelqu’un : ses énoncés, ses réponses, ses barèmes."""
    said = []
    for question in variant.questions:
        said += [question.text, question.rubric, *(one.says for one in question.mistakes)]
    for choice in variant.choices:
        said.append(choice.text)
        for option in (choice.right, *choice.wrong):
            said += [option.text, option.says]
    return said


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_no_line_of_a_test_starts_with_a_double_sign(slug: str) -> None:
    for variant in made(slug):
        for said in sentences(variant):
            prose = re.sub(r"`[^`]*`|(?m:^    .*$)", "", said)
            assert re.search(r" [;:?!»]|« |\d %", prose) is None, said


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_name_to_look_for_is_written_as_the_table_writes_it(slug: str) -> None:
    """Les espaces insécables de l’énoncé ne changent pas un nom que l’on recopie pour le chercher."""
    for variant in made(slug):
        for question in variant.questions:
            for node in ast.walk(ast.parse(question.solution)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    changed = spaced(node.value)
                    assert changed == node.value or changed not in question.text, node.value


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_the_right_answer_is_not_always_the_longest(slug: str) -> None:
    for rank in range(len(made(slug)[0].choices)):
        longest = []
        for variant in made(slug):
            choice = variant.choices[rank]
            longest.append(len(choice.right.text) > max(len(option.text) for option in choice.wrong))
        assert not all(longest), made(slug)[0].choices[rank].text


@pytest.mark.heavy
def test_a_title_that_is_true_is_never_counted_wrong() -> None:
    """Un titre faux le reste dans chaque variante, recalculé depuis la table : l’énoncé demande lequel dit vrai."""
    crimee = load("nightingale")
    months = [moment(one, "mois") for one in crimee.date]
    deaths = {"de maladie": "maladies", "de blessures": "blessures", "d’autres causes": "autres_causes"}
    compared = re.compile(r"(.+?)\s: (plus|moins) de morts (.+?) que (.+)")
    met = set()
    for variant in variants.drawn(variants.subject("09-dataviz"), 30, 20, "trente"):
        choice = variant.choices[2]
        for option in (choice.right, *choice.wrong):
            found = compared.fullmatch(option.text)
            if not found:
                continue
            month, sign, cause, other = found.groups()
            rank = months.index(month.lower())
            given = crimee[deaths[cause]][rank]
            than = (
                crimee[deaths[cause]][rank - 1]
                if other == "le mois précédent"
                else crimee[deaths[other]][rank]
            )
            is_true = given > than if sign == "plus" else given < than
            assert is_true == (option == choice.right), option.text
            met.add(other)
    assert "le mois précédent" in met


@pytest.mark.heavy
def test_a_count_agrees_and_no_option_borrows_the_words_of_its_question() -> None:
    for variant in variants.drawn(variants.subject("11-factualite"), 30, 20, "trente"):
        assert "1 bonnes" not in variant.questions[0].text
        choice = variant.choices[-1]
        asked = choice.text.partition("Laquelle")[2].lower()
        for option in (choice.right, *choice.wrong):
            assert not ("reste vrai" in asked and option.text.lower().startswith("reste vrai"))


@pytest.mark.parametrize("count", [0, -1, 201])
def test_an_odd_number_of_variants_is_refused(count: int) -> None:
    with pytest.raises(InvalidArgument, match="On ne peut pas faire"):
        variants.drawn(variants.subject("04-prenoms"), count, 20, "graine")


# --- Ce qui se donne, ce qui se garde ---


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_given_to_pupils_tells_an_answer(slug: str) -> None:
    files = papers.files(variants.subject(slug), made(slug), "Évaluation", 20, "graine")
    given = {name: data.decode() for name, data in files.items() if name.startswith("eleves/")}
    assert len(given) == COUNT + 1
    for variant in made(slug):
        kept = [variant.expected[rank].due for rank in range(len(variant.questions))]
        page = given[f"eleves/variante-{variant.number:02}.ipynb"]
        for question, due in zip(variant.questions, kept, strict=True):
            for secret in (question.solution, question.rubric, *(one.says for one in question.mistakes)):
                assert json.dumps(secret, ensure_ascii=False)[1:-1] not in page
            if len(str(due)) > 2:  # un nombre d’un ou deux chiffres peut être ailleurs par hasard
                assert re.search(rf"(?<![\w.]){re.escape(str(due))}(?![\w.])", page) is None
        for choice in variant.choices:
            for option in (choice.right, *choice.wrong):
                assert option.says not in given["eleves/papier.html"]


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_question_of_moodle_is_read_back(slug: str) -> None:
    """Une catégorie par question, une question par énoncé : une bonne réponse, trois fausses."""
    variant = made(slug)[0]
    said = exports.gift([variant], "Évaluation")
    found = re.findall(r"(?s)::([^:]+)::\[html\](.*?)(?<!\\)\{\n(.*?)\n(?<!\\)\}", said)
    assert len(found) == len(variant.choices) == said.count("$CATEGORY")
    for (_, text, answers), choice in zip(found, variant.choices, strict=True):
        assert words(read_by_moodle(text)) == words(choice.text.replace("`", ""))
        lines = answers.splitlines()
        assert [line[0] for line in lines] == ["=", "~", "~", "~"]
        for line, option in zip(lines, (choice.right, *choice.wrong), strict=True):
            proposed, said = re.split(r"(?<!\\)#", line[1:])
            assert words(read_by_moodle(proposed)) == words(option.text.replace("`", ""))
            assert words(read_by_moodle(said)) == words(option.says.replace("`", ""))


def read_by_moodle(gift: str) -> str:
    """Ce qu’un élève lit d’un texte de GIFT : ses commandes défaites, puis son HTML."""
    page = re.sub(r"\\([~=#{}:\\])", r"\1", gift.replace(r"\n", "\n"))
    return BeautifulSoup(page, "html.parser").get_text(" ")


def words(text: str) -> str:
    """Les signes d’un texte, sans ses blancs."""
    return "".join(text.split())


def test_code_among_the_answers_shows_no_backquote() -> None:
    """Sur la feuille et dans Moodle, une réponse proposée peut être du code."""
    slug = "04-prenoms"
    variant = made(slug)[0]
    wrong = tuple(Option(f"`len(table) < {rank}`", "Non.") for rank in range(3))
    asked = Choice(goal=1, points=2, text="Que lire ?", right=Option("`table`", "Oui."), wrong=wrong)
    shown = replace(variant, choices=[asked])
    written = papers.files(variants.subject(slug), [shown], "Évaluation", 20, "graine")
    for name in ("eleves/papier.html", "professeur/moodle.gift.txt"):
        page = written[name].decode()
        assert "<code>len(table) &lt; 2</code>" in page
        assert "`" not in BeautifulSoup(page, "html.parser").get_text()


def test_a_statement_shared_by_two_variants_is_exported_once() -> None:
    twice = [made("04-prenoms-nsi")[0]] * 2
    assert exports.gift(twice, "Évaluation") == exports.gift(twice[:1], "Évaluation")


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_amc_draws_one_statement_a_question_and_gives_its_points(slug: str) -> None:
    """Un seul projet : un groupe par question, une bonne réponse par énoncé, les points du barème."""
    variants_made = made(slug)
    said = exports.amc(variants_made, "Évaluation")
    groups = re.findall(r"(?ms)^\*\(\[group=question\d,shuffle=true,numquestions=1\]$(.*?)^\*\)$", said)
    assert len(groups) == len(variants_made[0].choices)
    for rank, group in enumerate(groups):
        points = variants_made[0].choices[rank].points
        statements = re.findall(r"(?ms)^\*\[id=[^\]]+\]\{b=(\d+),m=0,e=0\} (.*?)\n\n(?=\*\[|\Z)", group)
        assert len(statements) == len(exports.different(variants_made, rank)) > 1
        for given, text in statements:
            assert int(given) == points
            assert re.findall(r"(?m)^[+-]", text) == ["+", "-", "-", "-"]


def test_a_program_keeps_its_indents_in_amc() -> None:
    said = exports.amc(made("04-prenoms-nsi"), "Évaluation")
    assert re.search(
        r"\[verbatim\]\nm = \d+\nfor n in \[.*\]:\n    if n > m:\n        m = n\n\[/verbatim\]", said
    )


def test_a_quiz_of_qti_has_one_right_answer_and_its_feedback() -> None:
    """L’archive que text2qti écrit, relue : une réserve par question, quatre réponses, une seule vaut les points."""
    variants_made = made("04-prenoms-nsi")
    data = exports.qti(variants_made, "Évaluation")
    assert data is not None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        (name,) = [one for one in archive.namelist() if re.search(r"text2qti_assessment_\w+\.xml$", one)]
        quiz = ElementTree.fromstring(archive.read(name))

    space = {"q": quiz.tag[1:].split("}")[0]}
    items = quiz.findall(".//q:item", space)
    assert len(items) == sum(len(exports.different(variants_made, rank)) for rank in range(3))
    for item in items:
        assert len(item.findall(".//q:response_label", space)) == 4
        assert len(item.findall(".//q:setvar", space)) == 1
        assert len(item.findall(".//q:itemfeedback", space)) == 4
    assert "for n in [" in "".join(quiz.itertext())


def test_without_text2qti_the_rest_is_written(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "text2qti.quiz", None)
    variant = made("03-cartes")[0]
    assert exports.qti([variant], "Évaluation") is None
    written = papers.files(variants.subject("03-cartes"), [variant], "Évaluation", 20, "graine")
    assert {"professeur/amc.txt", "professeur/moodle.gift.txt"} <= set(written)
    assert "professeur/qti.zip" not in written


# --- Noter ---


@pytest.fixture
def kit(tmp_path: Path, monkeypatch) -> Path:
    """Un kit d’un seul atelier, dont l’évaluation a deux variantes."""
    (tmp_path / "solutions").mkdir()
    (tmp_path / "pyproject.toml").write_text("", "utf-8")
    source = ROOT / "solutions/04-prenoms.ipynb"
    (tmp_path / "solutions" / source.name).write_bytes(source.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    evaluation.run(Namespace(slug="04-prenoms", copies=None, variants=2, minutes=10, cut=""))
    return tmp_path


@pytest.mark.heavy
def test_the_command_marks_what_comes_back(kit: Path, capsys) -> None:
    (place,) = (kit / "build/evaluation/04-prenoms").iterdir()
    rendered = kit / "rendus"
    rendered.mkdir()
    key = json.loads((place / "professeur/reponses.json").read_text("utf-8"))
    blank = nb.read(place / "eleves/variante-02.ipynb")
    right = json.loads(json.dumps(blank))
    for rank, question in enumerate(key["variants"]["2"], 1):
        cell = next(one for one in right["cells"] if one["id"] == f"reponse-{rank}")
        cell["source"] = f"reponse_{rank} = {question['due']!r}"
        cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "20 sur 20"}]
    foreign = json.loads(json.dumps(blank))
    foreign["metadata"]["datakit_evaluation"]["variant"] = 9
    nb.write(rendered / "=zoé.ipynb", nb.dump(right))
    nb.write(rendered / "blanc.ipynb", nb.dump(blank))
    nb.write(rendered / "autre.ipynb", nb.dump(foreign))
    (rendered / "coupé.ipynb").write_text('{"cells": [', "utf-8")
    capsys.readouterr()

    assert evaluation.run(Namespace(slug="04-prenoms", copies=rendered, variants=2, minutes=10, cut="")) == 1
    said = capsys.readouterr().out
    assert "2 copies notées" in said
    assert "autre.ipynb : sa variante n’est pas de ce tirage" in said
    assert "coupé.ipynb" in said

    notes = kit / "build/evaluation/04-prenoms/notes/rendus"
    rows = list(csv.reader((notes / "notes.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    total = str(sum(question["points"] for question in key["variants"]["2"]))
    by_name = {row[0]: row for row in rows[1:]}
    assert rows[0][-4:] == ["sur", "carnet sur 20", "papier", "à savoir"]
    written_as_is = "réponse écrite à la main, questions 1 et 2"
    assert by_name["'=zoé.ipynb"][-5:] == [total, total, "20,0", "", written_as_is]
    assert by_name["blanc.ipynb"][-5:-1] == ["0", total, "0,0", ""]
    page = (notes / "retours.html").read_text("utf-8")
    assert page.count("La question n’a pas de réponse.") == len(key["variants"]["2"])


@pytest.mark.long
@pytest.mark.parametrize("slug", SLUGS)
def test_the_marks_of_thirty_copies_are_right(slug: str, tmp_path: Path) -> None:
    """Une classe entière : une copie juste, puis une faute prévue à chaque question, à tour de rôle."""
    subject = variants.subject(slug)
    drawn = variants.drawn(subject, 30, 20, "classe")
    due = {}
    for variant in drawn:
        codes = [question.solution for question in variant.questions]
        marks = [question.points for question in variant.questions]
        wrong = variant.number % (len(codes) + 1)
        if wrong:
            mistake = variant.questions[wrong - 1].mistakes[0]
            codes[wrong - 1] = mistake.code
            marks[wrong - 1] = mistake.points
        copy = answered(slug, variant, codes)
        copy["metadata"][papers.MARK]["draw"] = "classe"
        name = f"copie-{variant.number:02}.ipynb"
        nb.write(tmp_path / name, nb.dump(copy))
        due[name] = [str(mark) for mark in [*marks, sum(marks)]]

    copies, _ = marking.marked(tmp_path, {"classe": evaluation._key(slug, "classe", drawn)})
    written = marking.table(copies).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written), delimiter=";"))[1:]
    assert {row[0]: row[2 : 2 + len(due[row[0]])] for row in rows} == due
    assert not any(one.why for one in copies)


@pytest.mark.heavy
def test_a_copy_that_never_ends_is_named(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(replaying, "_TIMEOUT", 2)
    variant = made("04-prenoms")[0]
    endless = answered("04-prenoms", variant, ["import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)"])
    nb.write(tmp_path / "sans-fin.ipynb", nb.dump(endless))
    (copy,), _ = marking.marked(tmp_path, {"": evaluation._key("04-prenoms", "", [variant])})
    assert "ne s’est pas terminée à temps" in copy.why


@pytest.mark.heavy
def test_a_copy_reads_no_answer_and_writes_nowhere_else(tmp_path: Path) -> None:
    """Relancée chez qui enseigne, une copie lisait les réponses attendues, ou les effaçait."""
    answers, copies, free = tmp_path / "reponses.json", tmp_path / "copies", tmp_path / "libre.txt"
    answers.write_text("42", "utf-8")
    copies.mkdir()
    tries = [
        f"reponse = open({str(answers)!r}).read()",
        f"open({str(free)!r}, 'w')",
        f"import os; os.remove({str(answers)!r})",
        f"import os; os.listdir({str(copies)!r})",
        "import subprocess; subprocess.run(['true'])",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "open('ici.txt', 'w').write('oui'); reponse = open('ici.txt').read()",
    ]
    probes = [f"t{rank}()" for rank in range(len(tries))]
    sources = []
    for rank, one in enumerate(tries):
        sources.append(f"def t{rank}():\n    reponse = ''\n    {one}\n    return reponse")
    # Le dossier de `tmp_path` est fermé : les réponses et les copies y sont.
    with replaying.Player([tmp_path]) as player:
        *refused, allowed = player.replayed(sources, probes)
    assert {one["error"] for one in refused} == {
        "Appelée, votre réponse s’arrête sur un fichier, une adresse ou un programme "
        "que la copie n’a pas à ouvrir (`PermissionError`)."
    }
    assert allowed == {"value": "oui", "shown": ["'oui'"]}
    assert answers.read_text("utf-8") == "42"
    assert not free.exists()


@pytest.mark.heavy
@pytest.mark.parametrize("count", [8, pytest.param(300, marks=pytest.mark.long)])
def test_a_mutilated_copy_keeps_its_right_answers_where_they_are(count: int, tmp_path: Path) -> None:
    """Cellules doublées, retirées, déplacées, retapées : aucune panne, et aucun point pour une autre question."""
    draw = random.Random("mutiler")
    slug = "04-prenoms-nsi"
    variant = first_functions()
    solutions = [question.solution for question in variant.questions]
    for _ in range(count):
        codes = list(solutions)
        spoiled = draw.randrange(len(codes))
        codes[spoiled] = draw.choice(["1/0", "def", "raise SystemExit", "x = ____", "exit()", "", "del lire"])
        copy = answered(slug, variant, codes)
        first, *rest = [cell for cell in copy["cells"] if cell["cell_type"] == "code"]
        draw.shuffle(rest)
        rest += draw.sample(rest, 1)
        copy["cells"] = [first, *rest]
        due = [question.points for question in variant.questions]
        due[spoiled] = 0
        assert points(slug, variant, replayed(copy, variant, tmp_path)) == due


@pytest.mark.heavy
def test_a_copy_that_lost_the_tables_of_its_test_keeps_what_it_answered(tmp_path: Path) -> None:
    """La cellule qui charge la table, effacée ou descendue tout en bas, ne coûte rien : l’énoncé la redonne."""
    slug = "04-prenoms"
    variant = made(slug)[0]
    key = {"": evaluation._key(slug, "", [variant])}
    copy = answered(slug, variant, [question.solution for question in variant.questions])
    tables, answers = copy["cells"][1], [cell for cell in copy["cells"] if cell["id"] != "tables"]
    assert tables["source"] == variants.SUBJECTS[slug].setup.rstrip()
    for name, cells in (("effacee", answers), ("descendue", [*answers, tables])):
        (tmp_path / f"{name}.ipynb").write_text(nb.dump(copy | {"cells": cells}), "utf-8")
    copies, _ = marking.marked(tmp_path, key)
    assert [one.points for one in copies] == [copies[0].out_of] * 2


def test_a_checkpoint_of_jupyterlab_is_not_a_second_copy(tmp_path: Path) -> None:
    variant = made("04-prenoms")[0]
    stranger = nb.dump(answered("04-prenoms", variant, [])).replace("datakit_evaluation", "autre")
    for name in ("zoé.ipynb", ".ipynb_checkpoints/zoé-checkpoint.ipynb"):
        nb.write(tmp_path / name, stranger)
    copies, closed = marking.marked(tmp_path, {})
    assert ([copy.name for copy in copies], closed) == (["zoé.ipynb"], 0)


def test_an_endless_loop_costs_only_its_question(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(child, "_PATIENCE", 0.3)
    slug = "04-prenoms"
    variant = made(slug)[0]
    codes = [question.solution for question in variant.questions]
    codes[1] = "while True:\n    reponse = 2"
    given = replayed(answered(slug, variant, codes), variant, tmp_path)
    due = [question.points for question in variant.questions]
    assert points(slug, variant, given) == [due[0], 0, *due[2:]]
    codes[1] = f"{variant.questions[1].solution}\nwhile True:\n    n = 2"
    given = replayed(answered(slug, variant, codes), variant, tmp_path)
    assert points(slug, variant, given) == [due[0], 0, *due[2:]], "la valeur juste ne cache pas la boucle"
    assert given[1]["error"].startswith("La cellule de `reponse_2` n’a pas fini à temps : sa boucle `while`")
    codes[1] = f"while True:\n    n = 2\n{variant.questions[1].solution}"
    copy = answered(slug, variant, codes)
    copy["cells"].append(papers._cell("code", variant.questions[1].solution, "plus"))
    assert points(slug, variant, replayed(copy, variant, tmp_path)) == due, (
        "réparée plus bas, elle ne coûte rien"
    )


@pytest.mark.parametrize(
    ("code", "points", "said"),
    [
        ("reponse_4 = round({right}, 1)", 3, "arrondie au dixième"),
        ("reponse_4 = [int(one) for one in str(round({right}, 2)).split('.')]", 3, "La virgule a séparé"),
    ],
)
def test_a_short_rounding_and_a_comma_keep_half_of_a_right_value(
    code: str, points: int, said: str, tmp_path: Path
) -> None:
    """Ce que l’on tape le plus naturellement est nommé, et vaut ce que vaut la même valeur écrite en texte."""
    slug = "04-prenoms"
    variant = next(one for one in made(slug) if round(one.expected[3].due, 2) * 100 % 10 >= 1)
    codes = [question.solution for question in variant.questions]
    codes[3] = code.format(right=codes[3].removeprefix("reponse_4 = "))
    copy = answered(slug, variant, codes)
    key = evaluation._key(slug, "", [variant])["variants"][str(variant.number)]
    mark = judging.mark(key[3], replayed(copy, variant, tmp_path)[3], nb.sources(copy))
    assert mark.points == points, variant.expected[3].due
    assert said in mark.said


@pytest.mark.heavy
def test_an_answer_never_stored_shows_its_code_and_a_typed_one_is_told_to_the_teacher(tmp_path: Path) -> None:
    slug = "04-prenoms"
    variant = made(slug)[0]
    codes = [question.solution for question in variant.questions]
    lost = codes[0].rpartition("reponse_1 = ")[2]
    codes[0] = lost
    codes[3] = f"reponse_4 = {variant.expected[3].due!r}"
    copy = answered(slug, variant, codes)
    copy["metadata"]["datakit_evaluation"]["draw"] = "t"
    nb.write(tmp_path / "zoé.ipynb", nb.dump(copy))
    ((one,), _) = marking.marked(tmp_path, {"t": evaluation._key(slug, "t", [variant])})
    assert lost in one.marks[0].code
    assert "import datakit" not in one.marks[0].code, "la cellule des tables n’est pas d’elle"
    assert one.marks[3].points == variant.questions[3].points, "une réponse juste reste juste"
    assert "réponse écrite à la main, question 4" in one.to_know
    told = pages.render("evaluation-marks.html", title="Copies", copies=[one])
    assert "à la main" not in told, "la page ne soupçonne personne"
    assert "sans le calcul qui la trouve" in told


def test_a_forbidden_word_keeps_half_the_points(tmp_path: Path) -> None:
    slug = "04-prenoms-nsi"
    variant = first_functions()
    codes = [question.solution for question in variant.questions]
    codes[1] = (
        "def premiere_annee(table, prenom):\n"
        '    return min([ligne["annee"] for ligne in table if ligne["prenom"] == prenom], default=0)'
    )
    copy = answered(slug, variant, codes)
    given = replayed(copy, variant, tmp_path)
    key = evaluation._key(slug, "", [variant])["variants"]["1"]
    mark = judging.mark(key[1], given[1], nb.sources(copy))
    assert (mark.points, mark.out_of) == (2, 4)
    assert "ne pas employer `min`" in mark.said


def test_a_blank_question_is_said_so(tmp_path: Path) -> None:
    slug = "04-prenoms-nsi"
    variant = first_functions()
    copy = papers.copy(variants.subject(slug), variant, "Évaluation", 20)
    key = evaluation._key(slug, "", [variant])["variants"]["1"]
    for question, one in zip(key, replayed(copy, variant, tmp_path), strict=True):
        mark = judging.mark(question, one, nb.sources(copy))
        assert (mark.said, mark.shown) == ("La question n’a pas de réponse.", ()), (
            "ni « Vous avez rendu `None` »"
        )


@pytest.mark.heavy
@pytest.mark.parametrize("order", [1, -1], ids=["après", "avant"])
def test_an_answer_in_a_cell_of_its_own_counts_whatever_its_place(order: int, tmp_path: Path) -> None:
    """La cellule donnée, laissée telle quelle, ne répond pas à la place de celle que l’on a ajoutée."""
    for slug in ("04-prenoms", "04-prenoms-nsi"):
        variant = made(slug)[0]
        key = {"t": {"slug": slug, "variants": evaluation._key(slug, "t", [variant])["variants"]}}
        copy = papers.copy(variants.subject(slug), variant, "Évaluation", 20, "t")
        first, *rest = copy["cells"]
        added = [papers._cell("code", one.solution, f"plus-{one.goal}") for one in variant.questions[:1]]
        setup = [cell for cell in rest if cell["id"] == "tables"]
        others = [cell for cell in rest if cell["id"] != "tables"]
        copy["cells"] = [first, *setup, *(others + added if order > 0 else added + others)]
        nb.write(tmp_path / "zoé.ipynb", nb.dump(copy))
        ((one,), _) = marking.marked(tmp_path, key)
        due = variant.questions[0].points
        assert [mark.points for mark in one.marks] == [due, *[0 for _ in variant.questions[1:]]]
        assert one.marks[1].said == "La question n’a pas de réponse."


@pytest.mark.parametrize(
    ("code", "points", "said"),
    [
        ("reponse_4 = round({right}, 2)", 5, "Juste."),
        (
            "reponse_4 = 0,53",
            0,
            "La virgule a séparé deux nombres : en Python, les décimales suivent un point.",
        ),
        (
            "reponse_4 = str({right})",
            3,
            "La valeur est juste. Votre réponse est un texte ; on attend un nombre.",
        ),
        (
            "reponse_4 = france[['annee']].head(1) * 0 + ({right})",
            3,
            "La valeur est juste. Votre réponse est un tableau ; on attend un nombre.",
        ),
        (
            "reponse_4 = [{right}]",
            3,
            "La valeur est juste. Votre réponse est une liste ; on attend un nombre.",
        ),
        ("reponse_4 = 'loin'", 0, "Votre réponse est un texte ; on attend un nombre."),
        ("reponse_4 = france.head(2)", 0, "Votre réponse est un tableau ; on attend un nombre."),
    ],
)
def test_a_value_of_another_kind_is_said_so_and_a_rounded_one_is_right(
    code: str, points: int, said: str, tmp_path: Path
) -> None:
    slug = "04-prenoms"
    variant = made(slug)[0]
    codes = [question.solution for question in variant.questions]
    right = codes[3].removeprefix("reponse_4 = ")
    codes[3] = code.format(right=right)
    copy = answered(slug, variant, codes)
    key = evaluation._key(slug, "", [variant])["variants"]["1"]
    mark = judging.mark(key[3], replayed(copy, variant, tmp_path)[3], nb.sources(copy))
    assert (mark.points, mark.said) == (points, said)
    assert (mark.rubric == "") == (points == 5), "ce qui n’est juste qu’à moitié se relit"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("reponse_4 = len(france[(france.sexe == 'F') and (france.annee == 1990)])", "`and` ne marche pas"),
        ("reponse_4 = france[france.prenom == 'camille'].nombre.mean()", "majuscules et accents comptent"),
        ("reponse_4 = frence.nombre.sum()", "Vouliez-vous dire"),
        ("reponse_4 = je sais pas", "une ligne que Python ne lit pas (`SyntaxError`)."),
    ],
)
def test_a_copy_is_told_what_its_notebook_would_have_said(code: str, said: str, tmp_path: Path) -> None:
    """Une copie notée disait « une valeur qui ne convient pas (`ValueError`) », là où le carnet explique `&`."""
    slug = "04-prenoms"
    variant = made(slug)[0]
    codes = [question.solution for question in variant.questions]
    codes[3] = code
    copy = answered(slug, variant, codes)
    key = evaluation._key(slug, "", [variant])["variants"]["1"]
    mark = judging.mark(key[3], replayed(copy, variant, tmp_path)[3], nb.sources(copy))
    assert (mark.points, bool(mark.rubric)) == (0, True)
    assert said in mark.said
    assert ".hint()" not in mark.said, "une évaluation n’a pas d’indice"


def test_a_filter_that_asks_too_little_is_said_wherever_it_is_written() -> None:
    question = {"returns": "", "solution": "n = len(t[(t.an == 1990) & (t.sexe == 'F')])"}
    lacking = judging._lacking(question, "n = len(t[t.an == 1990])", [])
    assert "une condition sur `sexe`" in lacking
    filtered = ["elles = t[t.sexe == 'F']", "ici = elles[elles.an == 1990]"]
    assert judging._lacking(question, "n = len(ici)", filtered) == ""
    assert judging._lacking(question, "n = 12", []) == "", "une valeur écrite n’a pas de filtre"


def test_a_comma_keeps_half_even_where_python_reads_no_number() -> None:
    """`10,13` gardait la moitié, et `5,05`, que Python ne lit pas, rien."""
    question = {
        "start": "n = ____",
        "probe": "n",
        "points": 4,
        "due": 5.05,
        "rubric": "Un point.",
        "mistakes": [],
        "returns": "",
    }
    mark = judging.mark(question, {"error": "La cellule s’arrête."}, ["n = 5,05"])
    assert (mark.points, mark.rubric) == (2, "Un point.")


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_test_of_twenty_minutes_and_its_sheet_are_worth_twenty_points(slug: str) -> None:
    for variant in variants.drawn(variants.subject(slug), 2, 20, "graine"):
        assert variant.points + sum(choice.points for choice in variant.choices) == 20


@pytest.mark.heavy
def test_another_draw_is_told_and_the_first_one_stays(kit: Path, capsys) -> None:
    """Refaire une évaluation ne perd pas les réponses de celle que l’on a donnée."""
    place = kit / "build/evaluation/04-prenoms"
    evaluation.run(Namespace(slug="04-prenoms", copies=None, variants=1, minutes=4, cut=""))
    assert len(list(place.iterdir())) == 2
    assert "Avec `--version 45` ou `--version 55`, rien" in capsys.readouterr().out
    rendered = kit / "groupe-b"
    rendered.mkdir()
    copies = [nb.read(path) for path in sorted(place.glob("*/eleves/variante-01.ipynb"))]
    lost = json.loads(json.dumps(copies[0]))
    lost["metadata"]["datakit_evaluation"]["draw"] = "2020-01-01-abcd"
    for rank, copy in enumerate([*copies, lost]):
        nb.write(rendered / f"{rank}.ipynb", nb.dump(copy))
    capsys.readouterr()
    assert evaluation.run(Namespace(slug="04-prenoms", copies=rendered, variants=1, minutes=4, cut="")) == 1
    said = capsys.readouterr().out
    assert (
        "2 copies notées : notes.csv et retours.html, dans build/evaluation/04-prenoms/notes/groupe-b" in said
    )
    assert "2.ipynb : son tirage n’est pas ici" in said


def test_a_program_keeps_its_indents_on_paper() -> None:
    variant = made("04-prenoms-nsi")[0]
    page = papers.files(variants.subject("04-prenoms-nsi"), [variant], "Évaluation", 20, "graine")
    shown = page["eleves/papier.html"].decode()
    assert re.search(r"<pre>m = \d+\nfor n in \[[\d, ]+\]:\n    if n &gt; m:\n        m = n</pre>", shown)


def test_the_same_value_is_the_same_answer_whatever_its_form() -> None:
    numpy = pytest.importorskip("numpy")
    from datakit.tools.assessment.questions import is_same, plain

    assert is_same(plain(numpy.int64(3)), 3)
    assert is_same(plain(numpy.array([0.5])), 0.5)
    assert not is_same(plain("3"), 3)
    assert not is_same(plain([1, 2]), [2, 1])
    assert plain(object()) == "<object>"
    assert plain(pytest.importorskip("pandas").Timedelta(days=2)) == "<Timedelta>"


def marks_of(codes: dict[int, str], folder: Path) -> list[marking.Marked]:
    """Les questions de la variante NSI, dont certaines sont mal répondues."""
    slug = "04-prenoms-nsi"
    variant = first_functions()
    solutions = [question.solution for question in variant.questions]
    for rank, code in codes.items():
        solutions[rank] = code
    copy = answered(slug, variant, solutions)
    key = evaluation._key(slug, "", [variant])["variants"]["1"]
    given = replayed(copy, variant, folder)
    return [judging.mark(question, one, nb.sources(copy)) for question, one in zip(key, given, strict=True)]


@pytest.mark.parametrize(
    ("rank", "code", "said"),
    [
        (1, "def premiere_annee(table, prenom):\n    return []", "Vous rendez une liste vide ; on attend une année."),
        (1, "def premiere_annee(table, prenom):\n    return table[0]", "Vous rendez un dictionnaire ; on attend une année."),
        (0, "def annees(table, prenom, seuil):\n    return []", "Vous rendez une liste vide, là où l’on attend une liste d’années."),
        (2, "def par_decennie(table):\n    return 3", "Vous rendez un nombre ; on attend un dictionnaire de totaux."),
        (3, "def communs(avant, apres):\n    avant", "Votre réponse ne rend rien : il manque peut-être un `return`."),
        (1, "def premiere_annee(table, prenom):\n    return table[len(table)]", "Appelée, votre réponse s’arrête (`IndexError`). Le rang demandé dépasse la longueur. On compte à partir de 0\xa0: la dernière des n valeurs porte le rang n - 1, ou -1."),
        (1, "def premiere_annee(table, prenom)\n    return 3", "La cellule de `premiere_annee` s’arrête (`SyntaxError`). Il manque les deux-points `:` à la fin de la ligne (après `for …`, `if …`, `def …`)."),
    ],
)  # fmt: skip
def test_what_is_returned_is_told_and_the_marker_blames_nobody(
    rank: int, code: str, said: str, tmp_path: Path
) -> None:
    mark = marks_of({rank: code}, tmp_path)[rank]
    assert (mark.points, mark.said) == (0, said)
    assert mark.rubric.startswith(("Un point", "Deux points", "Quatre points"))
    assert mark.code == code


_LOOP = (
    "def annees(table, prenom, seuil):\n    trouvees = []\n    for i in range(len(table)):\n"
    '        if table[i]["prenom"] == prenom and table[i]["nombre"] {} seuil:\n            trouvees.append({})\n'
)
_EARLIEST = (
    "def premiere_annee(table, prenom):\n    mini = {mini}\n    for ligne in table:\n"
    '        if ligne["prenom"] == prenom and ligne["annee"] < mini:\n            mini = ligne["annee"]\n    return mini'
)
_SUM = (
    "def par_decennie(lignes):\n    d = {}\n    for ligne in lignes:\n"
    '        an = ligne["annee"]\n        an = an - an % 10\n        d.setdefault(an, 0)\n'
)


@pytest.mark.parametrize(
    ("rank", "code", "points", "said"),
    [
        (0, _LOOP.format(">=", 'table[i]["annee"]') + "    return trouvees", 3, "le signe est `>`"),
        (0, _LOOP.format(">", "table[i]") + "    return trouvees", 3, "on demande leurs années"),
        (1, _EARLIEST.format(mini="9999"), 3, "un prénom absent doit rendre 0"),
        (1, _EARLIEST.format(mini='table[0]["annee"]'), 2, "la première ligne de la table"),
        (
            2,
            _SUM.replace("an - an % 10", "str(an - an % 10)")
            + '        d[an] += ligne["nombre"]\n    return d',
            5,
            "les clés sont des textes",
        ),
        (2, f"{_SUM}        d[an] += 1\n    return d", 4, "on demande le total des naissances"),
        (2, f'{_SUM}        d[an] += ligne["nombre"]\n        return d', 3, "le `return` est dans la boucle"),
    ],
)
def test_an_ordinary_slip_keeps_the_points_of_its_rubric(
    rank: int, code: str, points: int, said: str, tmp_path: Path
) -> None:
    """Écrite autrement que le barème ne l’écrit, l’erreur se reconnaît à ce qu’elle rend."""
    mark = marks_of({rank: code}, tmp_path)[rank]
    assert mark.points == points
    assert said in mark.said
    assert mark.rubric == "", "un barème appliqué ne se relit pas"


@pytest.mark.parametrize(
    ("rank", "code", "said"),
    [
        (1, "def premiere_annee(table):\n    return 0", "La question donne 2 valeurs à `premiere_annee`"),
        (1, "def premiere_anee(table, prenom):\n    return 0", "mais il nomme `premiere_anee`"),
        (1, "def premiere_annee(table, prenom):\n    if table[0]:\n        return mini\n    mini = 0", "avant d’avoir reçu une valeur"),
        (0, "def annees(table, prenom, seuil):\n    l = []\n    l.append table", "Ligne 3 : `l.append ➜ table`"),
    ],
)  # fmt: skip
def test_a_copy_reads_a_true_sentence_about_what_it_wrote(
    rank: int, code: str, said: str, tmp_path: Path
) -> None:
    mark = marks_of({rank: code}, tmp_path)[rank]
    assert said in mark.said
    assert "None" not in mark.said


def test_a_function_that_computes_nothing_is_told_to_the_teacher(tmp_path: Path) -> None:
    due = first_functions().expected[2].due
    first, second = [{int(key): held for key, held in one.items()} for one in due]
    code = f"def par_decennie(t):\n    if len(t) == 1:\n        return {second}\n    return {first}"
    mark = marks_of({2: code}, tmp_path)[2]
    assert (mark.is_typed, mark.points) == (True, 0), "la seconde table la dément"
    wrong = marks_of({1: "def premiere_annee(table, prenom):\n    return 0"}, tmp_path)[1]
    assert (wrong.points, bool(wrong.rubric)) == (0, True), "une constante ne fait pas d’erreur de recherche"


_BY_HAND = "def annees(table, prenom, seuil):\n    connues = {connues}\n    return connues.get(prenom, []) if table else []"


def test_a_function_right_only_on_what_is_told_keeps_half_and_a_ready_made_one_nothing(
    tmp_path: Path,
) -> None:
    variant = first_functions()
    told = variant.expected[0].due[0]
    name = re.search(r'annees\(.*?\], "(.*?)", (\d+)\)', variant.questions[0].probe)
    hard = variant.questions[0].solution.replace("> seuil", f"> {name[2]}")
    mark = marks_of({0: hard}, tmp_path)[0]
    assert (mark.points, mark.is_typed, "faux sur un autre" in mark.said) == (2, False, True)
    ready_made = _BY_HAND.format(connues={name[1]: told})
    mark = marks_of({0: ready_made}, tmp_path)[0]
    assert (mark.points, mark.is_typed) == (0, True)


def test_an_error_on_one_call_says_nothing_of_the_others(tmp_path: Path) -> None:
    """Juste partout, sauf sur la table vide, où elle s’arrête : la moitié des points, et pourquoi."""
    right = first_functions().questions[0].solution
    mark = marks_of({0: right.replace("    return", "    table[0]\n    return")}, tmp_path)[0]
    assert (mark.points, mark.said.endswith("Aux autres essais, elle est juste.")) == (2, True)
    assert mark.said.startswith("Elle s’arrête sur une table vide")


@pytest.mark.parametrize("code", ["effectifs = [3]", "effectifs = len(table)"])
def test_a_name_that_is_no_function_is_said_so(code: str, tmp_path: Path) -> None:
    mark = marks_of({4: code}, tmp_path)[4]
    assert mark.said.startswith("La question appelle `effectifs` comme une fonction ; la copie y range un")
    assert "parenthèses" not in mark.said, "l’élève n’en a pas écrit"


@pytest.mark.heavy
def test_a_function_that_gives_the_rows_for_their_count_loses_the_count(tmp_path: Path) -> None:
    rows = first_functions().questions[5].solution.replace("len([", "list([")
    mark = marks_of({5: rows}, tmp_path)[5]
    assert (mark.points, "Il reste à les compter" in mark.said) == (5, True)


@pytest.mark.heavy
def test_a_list_of_many_records_does_not_lose_the_whole_copy() -> None:
    records = [{"prenom": "Ludovic", "annee": 1955, "nombre": 3699}] * 40_000
    answer = child._value("[lignes]", {"lignes": records}, {}, "")
    assert len(json.dumps(answer)) < replaying._LONGEST
    assert len(answer["value"][0]) == 40_000, "il reste à les compter"


def test_a_value_that_two_mistakes_give_is_told_by_its_code(tmp_path: Path) -> None:
    """Un départ à zéro et un `return` dans la boucle rendent tous deux 0 : la phrase est celle de la bonne faute."""
    late = "def premiere_annee(table, prenom):\n    m = 0\n    for x in table:\n        m = min(m, x['annee'])\n    return m"
    early = late.replace("    return m", "        return m")
    marks = [marks_of({1: code}, tmp_path)[1] for code in (late, early)]
    assert ["dans la boucle" in mark.said for mark in marks] == [False, True]
    assert [mark.points for mark in marks] == [3, 2]


def test_a_return_under_its_condition_is_the_return_in_a_loop(tmp_path: Path) -> None:
    """Selon l’appel, elle rend une première année ou rien : la faute est la même, et ses points aussi."""
    code = (
        "def annees(table, prenom, seuil):\n    for x in table:\n"
        "        if x['prenom'] == prenom and x['nombre'] > seuil:\n            return [x['annee']]"
    )
    mark = marks_of({0: code}, tmp_path)[0]
    assert (mark.points, "quand aucune ne convient" in mark.said) == (2, True)


def test_a_function_that_returns_at_times_is_not_told_that_it_never_does(tmp_path: Path) -> None:
    """Là où aucune faute de `return` n’est prévue, la phrase se contredisait : « ne rend rien », puis ce qui est rendu."""
    code = "def communs(avant, apres):\n    if apres:\n        return sorted(nom for nom in avant if nom in apres)"
    mark = marks_of({3: code}, tmp_path)[3]
    assert mark.said.startswith("Votre réponse rend une valeur à certains appels et rien à d’autres")


@pytest.mark.parametrize(
    ("rank", "code", "said"),
    [
        (5, "def hors_domaine(table, debut, fin):\n    n = 3\n    for x in table:\n        if x['annee'] < debut:\n            n += 1\n        return n", "elle s’arrête à son premier tour"),
        (0, "def annees(t, prenom, seuil):\n    if not t:\n        return [1900]\n    return [x['annee'] for x in t if x['prenom'] == prenom and x['nombre'] > seuil]", "c’est juste au premier et au troisième, mais pas au deuxième."),
        (0, "def annees(t, prenom, seuil):\n    return sorted((x['annee'] for x in t if x['prenom'] == prenom and x['nombre'] > seuil), reverse=True)", "Les valeurs sont les bonnes"),
    ],
)  # fmt: skip
def test_an_unforeseen_answer_says_what_it_can(rank: int, code: str, said: str, tmp_path: Path) -> None:
    """« Ce n’est pas la réponse attendue » n’apprend rien à qui n’a raté qu’un essai sur trois."""
    assert said in marks_of({rank: code}, tmp_path)[rank].said


def test_what_a_function_receives_is_not_written_by_hand(tmp_path: Path) -> None:
    right = marks_of({4: "def effectifs(lignes):\n    return lignes"}, tmp_path)[4]
    assert not right.is_typed


def test_a_kept_print_is_told_without_a_return() -> None:
    assert "print" in child._value("n", {"n": None}, {}, "n = print(3)")["error"]


def test_a_table_renamed_at_the_end_is_put_back_before_the_questions(tmp_path: Path) -> None:
    asked, out = tmp_path / "copie.json", tmp_path / "reponses.json"
    cells = ["table = [1, 2]", "def compte():\n    return len(table)", "table = compte"]
    asked.write_text(json.dumps({"cells": cells, "probes": ["[compte()]"], "restored": True}), "utf-8")
    child.main(str(asked), str(out))
    assert json.loads(out.read_text("utf-8"))[0]["value"] == [2]


@pytest.mark.parametrize(
    ("rank", "code", "said"),
    [
        (0, "def annees(table, prenom, seuil):\n    print(table)", "à la place de `print`, il faut `return`"),
        (3, "def communs(avant, apres):\n    return list(avant).sort()", "cette méthode change la liste sur place"),
        (3, "communs = [nom for nom in avant if nom in apres]", "aucune ligne de la copie ne lui a donné de valeur"),
        (0, "def annees(table, prenom, seuil):\n    return [x for x in table if x['prenom'] == prenom | x['nombre']]", "« ou » s’écrit `or`"),
        (0, "def annees(table, prenom, seuil):\n    return [x for x in table if x['prenom'] == prenom and x['nombre'] >= 'seuil']", "`seuil` est ce que la fonction a reçu"),
    ],
)  # fmt: skip
def test_the_sentence_names_what_the_code_shows(rank: int, code: str, said: str, tmp_path: Path) -> None:
    mark = marks_of({rank: code}, tmp_path)[rank]
    assert said in mark.said
    assert "lancez" not in mark.said, "une copie relancée l’est tout entière"


def test_a_wrong_answer_costs_nothing_to_the_one_that_uses_it(tmp_path: Path, monkeypatch) -> None:
    def here(_: object, sources: list[str], probes: list[str], **told: bool) -> list[dict]:
        asked, out = tmp_path / "copie.json", tmp_path / "reponses.json"
        asked.write_text(json.dumps({"cells": sources, "probes": probes, **told}), "utf-8")
        child.main(str(asked), str(out))
        return json.loads(out.read_text("utf-8"))

    monkeypatch.setattr(replaying.Player, "replayed", here)
    slug = "04-prenoms-nsi"
    variant = first_functions()
    codes = [question.solution for question in variant.questions]
    codes[0] = codes[0].replace('ligne["annee"]', 'ligne["an"]')
    codes[1] = (
        "def premiere_annee(table, prenom):\n    m = 0\n    for a in annees(table, prenom, -1):\n        m = a if m == 0 or a < m else m\n    return m"
    )
    copy = answered(slug, variant, codes)
    copy["metadata"]["datakit_evaluation"]["draw"] = "t"
    nb.write(tmp_path / "zoé.ipynb", nb.dump(copy))
    ((one,), _) = marking.marked(tmp_path, {"t": evaluation._key(slug, "t", [variant])})
    assert [mark.points for mark in one.marks][:2] == [3, 4], "une mauvaise colonne ne coûte qu’un point"
    assert "avec la bonne réponse à la question 1" in one.marks[1].said


@pytest.mark.heavy
def test_a_table_that_one_question_overwrites_costs_the_others_nothing(tmp_path: Path) -> None:
    slug = "13-self-data"
    variant = made(slug)[0]
    codes = [question.solution for question in variant.questions]
    codes[0] = f"{codes[0]}\njours = jours.head(3)"
    copy = answered(slug, variant, codes)
    copy["metadata"]["datakit_evaluation"]["draw"] = "t"
    nb.write(tmp_path / "zoé.ipynb", nb.dump(copy))
    ((one,), _) = marking.marked(tmp_path, {"t": evaluation._key(slug, "t", [variant])})
    assert [mark.points for mark in one.marks] == [question.points for question in variant.questions]


def test_a_short_guess_is_worth_nothing() -> None:
    question = {
        "start": "n = ____",
        "probe": "n",
        "points": 3,
        "due": 1.23,
        "rubric": "Un.",
        "mistakes": [],
        "returns": "",
        "forbids": [],
    }
    guessed = judging.mark(question, {"value": 1}, ["n = 1"])
    assert (guessed.points, guessed.said.endswith("rien dans la copie ne la calcule.")) == (0, True)
    assert judging.mark(question, {"value": 1}, ["n = int(2 / 2 + 0.2)"]).points == 2


@pytest.mark.parametrize(
    ("code", "typed"), [("n = 48.2 / 21.7", True), ("n = 3.1", True), ("n = t.mean()", False)]
)
def test_numbers_copied_by_hand_are_told_even_when_they_are_wrong(code: str, typed: bool) -> None:
    question = {
        "start": "n = ____",
        "probe": "n",
        "points": 3,
        "due": 2.5,
        "rubric": "Un.",
        "mistakes": [],
        "returns": "",
        "forbids": [],
    }
    mark = judging.mark(question | {"solution": "n = t.max()"}, {"value": 9.9}, [code])
    assert (mark.points, mark.is_typed) == (0, typed)


def test_the_right_rows_left_uncounted_lose_the_count(tmp_path: Path) -> None:
    variant = made("13-self-data")[0]
    rows = variant.questions[0].solution.replace("len(jours[", "jours[").replace("])", "]")
    copy = answered(
        "13-self-data", variant, [rows, *(question.solution for question in variant.questions[1:])]
    )
    key = evaluation._key("13-self-data", "", [variant])["variants"]["1"]
    mark = judging.mark(key[0], replayed(copy, variant, tmp_path)[0], nb.sources(copy))
    assert (mark.points, "Il reste à les compter" in mark.said) == (2, True)


def test_a_method_without_its_parentheses_is_said_in_french() -> None:
    question = {
        "start": "n = ____",
        "probe": "n",
        "points": 3,
        "due": 1.23,
        "rubric": "Un.",
        "mistakes": [],
        "returns": "",
        "forbids": [],
    }
    said = judging.mark(question, {"value": "<method>"}, ["n = t.max"]).said
    assert said.startswith("Votre réponse est une fonction que l’on n’a pas appelée")


@pytest.mark.heavy
def test_the_marks_name_what_to_reread_and_the_copies_alike(kit: Path, capsys) -> None:
    (place,) = (kit / "build/evaluation/04-prenoms").iterdir()
    rendered = kit / "rendus"
    rendered.mkdir()
    blank = nb.read(place / "eleves/variante-01.ipynb")
    odd = json.loads(json.dumps(blank))
    next(cell for cell in odd["cells"] if cell["id"] == "reponse-1")["source"] = "reponse_1 = -12 - 5"
    for name, copy in {"a": odd, "b": odd, "vierge 1": blank, "vierge 2": blank}.items():
        nb.write(rendered / f"{name}.ipynb", nb.dump(copy))
    (rendered / "coupé.ipynb").write_text('{"cells": [', "utf-8")
    capsys.readouterr()
    evaluation.run(Namespace(slug="04-prenoms", copies=rendered, variants=2, minutes=10, cut=""))

    said = capsys.readouterr().out
    assert (
        "a.ipynb : à relire, question 1 ; réponse écrite à la main, question 1 ; même code que b.ipynb"
        in said
    )
    assert "coupé.ipynb : le fichier est abîmé, ou coupé" in said
    assert "vierge" not in said
    notes = kit / "build/evaluation/04-prenoms/notes/rendus"
    rows = list(csv.reader((notes / "notes.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    known = {row[0]: row[-1] for row in rows[1:]}
    assert known["b.ipynb"].endswith("réponse écrite à la main, question 1 ; même code que a.ipynb")
    assert known["vierge 1.ipynb"] == ""
    page = (notes / "retours.html").read_text("utf-8")
    assert page.count("<pre>reponse_1 = -12 - 5</pre>") == 2
    assert page.count("À relire. Deux points pour les conditions") == 2


def test_the_executed_notebook_of_a_session_is_not_a_copy(tmp_path: Path) -> None:
    for name in ("seance/execute.ipynb", "seance/zoé.ipynb", "execute.ipynb"):
        nb.write(tmp_path / name, "{}")
    found = nb.handed_in(tmp_path).notebooks
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["execute.ipynb", "seance/zoé.ipynb"]


def test_a_document_handed_in_for_a_notebook_is_named(tmp_path: Path) -> None:
    nb.write(tmp_path / "a.ipynb", "{}")
    for name in ("Paul.docx", "papier.pdf", "table.csv"):
        (tmp_path / name).write_bytes(b"PK")
    copies, _ = marking.marked(tmp_path, {})
    assert [(one.name, one.why) for one in copies[1:]] == [("Paul.docx", marking.NOT_A_NOTEBOOK)]


def test_the_answers_of_thirty_variants_hold_in_one_table() -> None:
    """Chaque programme une fois ; chaque variante, une ligne entière."""
    slug = "04-prenoms-nsi"
    written = papers.files(variants.subject(slug), made(slug), "Évaluation", 20, "graine")
    page = BeautifulSoup(written["professeur/bareme.html"].decode(), "html.parser").find("main")
    programs = [one.text for one in page.find_all("pre")]
    assert programs == [code for rank in range(1, 7) for code in papers.programs(made(slug), rank)]

    rows = page.find("tbody").find_all("tr")
    assert [int(row.th.text) for row in rows] == [variant.number for variant in made(slug)]
    for row, variant in zip(rows, made(slug), strict=True):
        said = [cell.text for cell in row.find_all("td")]
        first, absent, untold = variant.expected[1].due
        assert said[1] == f"{first}{absent}{untold}", "une année s’écrit sans espace"
        for name in variant.expected[3].due[0]:
            assert name in said[3], "aucune réponse n’est coupée"
    assert all(one.says.replace("`", "") in page.text for one in made(slug)[0].questions[1].mistakes)


class InPlace:
    """Relance une copie dans ce processus-ci."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def replayed(self, sources: list[str], probes: list[str], *, explained: bool = True) -> list[dict]:
        asked, out = self.folder / "asked.json", self.folder / "out.json"
        asked.write_text(json.dumps({"cells": sources, "probes": probes, "explained": explained}))
        child.main(str(asked), str(out))
        return json.loads(out.read_text())


def mended(codes: dict[int, str], folder: Path) -> dict[int, marking.Marked]:
    """Ces questions de la variante NSI, mal répondues, notées une fois cherchées toutes leurs fautes."""
    variant, setup = first_functions(), algorithms.SETUP
    key = evaluation._key("04-prenoms-nsi", "", [variant])["variants"]["1"]
    player = InPlace(folder)
    finder = Finder(player)
    found = {}
    for rank, code in codes.items():
        given = player.replayed([setup, code], [key[rank]["probe"]])
        mark = judging.mark(key[rank], given[0], [code])
        found[rank] = marking._with_every_fault(mark, key[rank], [setup, code], [code], finder)
    return found


COLUMNS = {
    0: 'def annees(table, prenom, seuil):\n    return [x["nombre"] for x in table if x["prenom"] == prenom and x["nombre"] > seuil]',
    4: 'def effectifs(lignes):\n    return [int(x["rang"]) for x in lignes]',
    5: 'def hors_domaine(table, debut, fin):\n    return len([x for x in table if x["rang"] < debut or x["rang"] > fin])',
}


def test_a_wrong_column_costs_its_point_and_no_more(tmp_path: Path) -> None:
    marks = mended(COLUMNS, tmp_path)
    assert [(one.points, one.out_of) for one in marks.values()] == [(3, 4), (3, 4), (5, 6)]


TWO_FAULTS = {
    0: 'def annees(table, prenom, seuil):\n    return [x["rang"] for x in table if x["prenom"] == prenom and x["nombre"] >= seuil]',
    2: 'def par_decennie(table):\n    total = {}\n    for x in table:\n        total[x["annee"]] = total.get(x["annee"], 0) + 1\n    return total',
    5: 'def hors_domaine(table, debut, fin):\n    return len([x for x in table if x["annee"] <= debut and x["annee"] >= fin])',
}


def test_two_faults_are_both_named_and_cost_their_points(tmp_path: Path) -> None:
    """Une colonne et un signe, la clé et le compte, une erreur prévue qui en cache une autre."""
    marks = mended(TWO_FAULTS, tmp_path)
    assert [(one.points, one.out_of) for one in marks.values()] == [(2, 4), (3, 6), (3, 6)]
    assert all(one.said.startswith("Deux fautes") for one in marks.values())
    assert "`rang` est lu, là où la question porte sur `annee`" in marks[0].said
    assert "le signe `>=`, là où il faut `>`" in marks[0].said
    assert "justes" not in marks[2].said, "les totaux ne le sont pas"


def test_a_text_in_place_of_what_is_received_is_the_fault(tmp_path: Path) -> None:
    quoted = first_functions().questions[0].solution.replace("== prenom", '== "prenom"')
    restarted = "def effectifs(lignes):\n    for x in lignes:\n        r = []\n        r.append(int(x['nombre']))\n    return r"
    marks = mended({0: quoted, 4: restarted}, tmp_path)
    assert "là où il faut `prenom`, que la fonction reçoit" in marks[0].said
    assert "`r = []` est dans la boucle" in marks[4].said


PLACES = """\
import pandas as pd

places = pd.DataFrame({"ville": list("aabbabab") * 4, "places": [3, 8, 12, 20, 31, 44, 52, 60] * 4})
places["avant"], places["zone"] = places.places * 2, ["86", "1"] * 16
"""


def test_a_value_right_by_luck_is_not_said_right(tmp_path: Path) -> None:
    """Deux seuils entre lesquels une ville n’a rien, puis deux fautes qui se compensent."""
    counted = 'r = len(places[(places.ville == "{}") & (places.places > {})])'
    right = counted.format("a", 31)
    question = {"solution": right, "probe": "r", "start": "r = ____", "points": 3, "rubric": "", "due": 4}
    question |= {"returns": "", "forbids": (), "mistakes": []}
    player = InPlace(tmp_path)
    said = {}
    for code in (right, counted.format("a", 30) + " - 4", counted.format("b", 44)):
        given = player.replayed([PLACES, code], ["r"])
        mark = judging.mark(question, given[0], [code])
        again = marking._without_luck([mark], [question], [PLACES, code], [code], player, Finder(player))
        said[code] = again[0].said
    assert [one == "Juste." for one in said.values()] == [True, False, False]


def test_a_return_in_the_loop_keeps_half_and_a_tuple_is_told(tmp_path: Path) -> None:
    early = "def hors_domaine(table, debut, fin):\n    n = 0\n    for x in table:\n        if x['annee'] < debut or x['annee'] > fin:\n            n = n + 1\n        return n"
    a_tuple = "def effectifs(lignes):\n    return tuple(int(x['nombre']) for x in lignes)"
    marks = mended({4: a_tuple, 5: early}, tmp_path)
    assert (marks[5].points, marks[5].out_of) == (3, 6)
    assert (marks[4].points, marks[4].said) == (3, judging._IN_A_TUPLE)


def test_an_empty_table_is_named_and_a_calculation_is_not_typed(tmp_path: Path) -> None:
    first = "def annees(table, prenom, seuil):\n    premier = table[0]\n    return [x['annee'] for x in table if x['prenom'] == prenom and x['nombre'] > seuil]"
    assert "table vide" in marks_of({0: first}, tmp_path)[0].said

    question = {
        "probe": "r",
        "start": "r = ____",
        "points": 3,
        "rubric": "",
        "due": 12.5,
        "returns": "",
        "forbids": (),
    }
    question |= {"solution": 'r = 25 * t["a"]', "mistakes": [{"value": 25.0, "says": "Non.", "points": 1}]}
    for code, is_typed in {"r = 5 * 5.0": False, "r = 25.0": True}.items():
        assert judging._judged_value(question, {"value": 25.0}, code, [code]).is_typed is is_typed


def test_an_error_of_python_keeps_its_sentence(tmp_path: Path) -> None:
    """`nombre > str(seuil)` s’arrête : aucune autre colonne n’y est lue, et tout est juste sauf la condition."""
    right = first_functions().questions[0].solution
    mark = mended({0: right.replace("> seuil", "> str(seuil)")}, tmp_path)[0]
    assert (mark.points, "TypeError" in mark.said, "fautes" in mark.said) == (2, True, False)
    assert mark.said.endswith("le parcours et ce que l’on rend sont justes.")


def marks_on_places(solution: str, codes: list[str], due: object, folder: Path) -> list[marking.Marked]:
    question = {
        "solution": solution,
        "probe": "r",
        "start": "r = ____",
        "points": 3,
        "rubric": "Un.",
        "due": due,
    }
    question |= {"returns": "", "forbids": (), "mistakes": []}
    player = InPlace(folder)
    finder = Finder(player)
    found = []
    for code in codes:
        given = player.replayed([PLACES, code], ["r"])
        mark = judging.mark(question, given[0], [code])
        mark = marking._with_every_fault(mark, question, [PLACES, code], [code], finder)
        found += marking._without_luck([mark], [question], [PLACES, code], [code], player, finder)
    return found


def test_a_text_without_its_quotes_costs_one_thing(tmp_path: Path) -> None:
    """Une table vide, une ligne qu’elle n’a pas : la faute est la même, et ce sont les guillemets."""
    counted = 'r = len(places[places.zone == "86"])'
    last = 'r = places[places.zone == "86"].ville.iloc[-1]'
    (count,) = marks_on_places(counted, [counted.replace('"', "")], 16, tmp_path)
    (error,) = marks_on_places(last, [last.replace('"', "")], "a", tmp_path)
    for mark in (count, error):
        assert (mark.points, "il faut des guillemets" in mark.said) == (2, True)
        assert "IndexError" not in mark.said


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('len(places[places.zone < "2010-11"])', "len(places[places.zone < 2010-11])", '`"2010-11"`'),
        ('len(places[places.zone != "2008-05"])', "len(places[places.zone != 2008-05])", '`"2008-05"`'),
        (
            'len(places[places.ville != "Pont Achard"])',
            "len(places[places.ville != Pont Achard])",
            "guillemets",
        ),
        ("len(places[places.places > 12.5])", "len(places[places.places > 12,5])", "`12.5`"),
        ("places.places.quantile(0.25)", "places.places.quantile(0,25)", "`0.25`"),
        ("places.places.quantile(0.05)", "places.places.quantile(0,05)", "`0.05`"),
    ],
)
def test_a_sign_of_writing_costs_one_point(right: str, wrong: str, said: str, tmp_path: Path) -> None:
    """Un mois, un nom de deux mots sans guillemets, une virgule pour un point : tout le reste est juste."""
    (mark,) = marks_on_places(f"r = {right}", [f"r = {wrong}"], judged_value(f"r = {right}"), tmp_path)
    assert (mark.points, said in mark.said) == (2, True), mark


def test_a_key_without_its_quotes_costs_one_point_even_under_the_name_of_a_parameter(tmp_path: Path) -> None:
    bare = "def annees(table, prenom, seuil):\n    return [l['annee'] for l in table if l[prenom] == prenom and l['nombre'] > seuil]"
    mark = mended({0: bare}, tmp_path)[0]
    assert (mark.points, mark.out_of) == (3, 4)


def test_the_table_of_the_test_read_for_the_one_drawn_from_it_costs_one_point(tmp_path: Path) -> None:
    right = 'ici = places[places.zone == "86"]\nr = 100 * len(ici[ici.places > 20]) / len(ici)'
    due = judged_value(right)
    (mark,) = marks_on_places(right, [right.replace("len(ici)", "len(places)")], due, tmp_path)
    assert (mark.points, "`places` est lu, là où il faut `ici`" in mark.said) == (2, True)


def test_a_slow_machine_accuses_no_loop(tmp_path: Path, monkeypatch) -> None:
    """Le temps compté est celui du calcul ; un code sans `while` qui dure trop n’est pas dit sans fin."""
    monkeypatch.setattr(child, "_PATIENCE", 0.3)
    slept = "import time\ntime.sleep(0.6)\nr = len(places)"
    (mark,) = marks_on_places("r = len(places)", [slept], 32, tmp_path)
    assert mark.points == 3
    long = "n = 0\nfor a in range(10**9):\n    n += 1\nr = n"
    (mark,) = marks_on_places("r = len(places)", [long], 32, tmp_path)
    assert mark.said == "La cellule de `r` n’a pas fini à temps."


def test_what_is_right_in_a_wrong_answer_keeps_its_points(tmp_path: Path) -> None:
    """Les bonnes lignes mal lues, le bon calcul sur toute la table, un calcul oublié, une méthode inventée."""
    right = 'r = places[places.zone == "86"].places.sum()'
    codes = {
        'r = len(places[places.zone == "86"])': (1, "Les lignes gardées sont les bonnes"),
        "r = places.places.sum()": (2, "Les lignes gardées ne sont pas celles"),
        'r = places[places.zone == "86"].places': (2, "il manque `.sum()`"),
        'r = places[places.zone == "86"].places.sum': (2, "il manque ses parenthèses"),
        'r = places[places.zone == "86"].places.total()': (2, "AttributeError"),
    }
    due = judged_value(right)
    for (kept, said), mark in zip(
        codes.values(), marks_on_places(right, list(codes), due, tmp_path), strict=True
    ):
        assert (mark.points, said in mark.said) == (kept, True), mark.said


def judged_value(code: str) -> int:
    values: dict = {}
    exec(f"{PLACES}\n{code}", values)
    return int(values["r"])


def test_a_form_that_returns_nothing_keeps_half(tmp_path: Path) -> None:
    """Un `return` oublié, un `print` à sa place, une clé écrite comme un attribut : le reste est juste."""
    kept = "r = []\n    for x in lignes:\n        r.append(int(x['nombre']))"
    codes = {
        f"def effectifs(lignes):\n    {kept}": (2, "il manque `return r`"),
        f"def effectifs(lignes):\n    {kept}\n    print(r)": (2, "à sa place, il faut `return`"),
        "def effectifs(lignes):\n    return [int(x.nombre) for x in lignes]": (3, "AttributeError"),
        "def effectifs(lignes):\n    return str([int(x['nombre']) for x in lignes])": (2, "en fait un texte"),
    }
    for code, (points, said) in codes.items():
        mark = mended({4: code}, tmp_path)[4]
        assert (mark.points, said in mark.said) == (points, True), mark.said


@pytest.mark.parametrize(
    ("code", "points"), [("reponse_1 = 7", 0), ("reponse_1 = len(t[t.x <= 28])", 2), ("reponse_1 = 700", 2)]
)
def test_a_short_number_typed_tells_no_mistake(code: str, points: int) -> None:
    """Sept, tapé, tombe sur une erreur prévue : on ne dit pas à qui devine quel signe il a retourné."""
    value = 700 if "700" in code else 7
    mistakes = [{"value": value, "says": "Le signe est `<`.", "points": 2, "code": "", "early": False}]
    question = {"probe": "reponse_1", "start": "reponse_1 = ____", "solution": "reponse_1 = len(t)"}
    question |= {"due": 6, "points": 3, "returns": "", "mistakes": mistakes, "rubric": "Un point."}
    given = {"value": value}
    mark = judging._judged_value(question, given, code, [code])
    assert (mark.points, "signe" in mark.said) == (points, points > 0)


def test_a_table_filtered_elsewhere_is_not_a_forgotten_filter() -> None:
    """`d`, filtrée dans une autre cellule, remplacée par la table entière, tombe sur « il manque le département »."""
    question = {"start": "r = ____", "solution": "r = len(t[t.x == 1])", "points": 3, "returns": ""}
    question["mistakes"] = [{"value": 9142, "says": "Il manque le département.", "points": 2, "code": ""}]
    table = faults.mending.Mended(
        "r = len(t)", ("`d` est lu, là où la question porte sur `t`",), 1, "", "table"
    )
    number = replace(table, kind="")
    assert faults._mixed(question, [(table, 9142)]) == []
    assert len(faults._mixed(question, [(number, 9142)])) == 1


def test_a_name_copied_wrong_costs_one_point() -> None:
    asked = [{"probe": "reponse_1", "start": "reponse_1 = ____"}]
    cells, found = handed.renamed(["rep1 = 3\nprint(rep1)"], asked)
    assert (cells, found) == (["reponse_1 = 3\nprint(reponse_1)"], {"reponse_1": "rep1"})
    cells, _ = handed.renamed(["rep1 = t.rep1\nprint(f'{rep1} rep1', d['rep1'])"], asked)
    assert cells == ["reponse_1 = t.rep1\nprint(f'{reponse_1} rep1', d['rep1'])"], "une clé n’est pas ce nom"
    mark = marking._under_its_name(judging.Marked(3, 3, 3, "Juste."), "rep1")
    assert (mark.points, "`rep1`" in mark.said) == (2, True)


def test_the_only_answer_missing_is_read_under_the_only_name_no_question_asks_for() -> None:
    """`rapport = 800`, là où l’énoncé demande `reponse_2` : lue, et dite."""
    asked = [{"probe": f"reponse_{n}", "start": f"reponse_{n} = ____"} for n in (1, 2)]
    setup = "videos = 3"
    cells, found = handed.renamed([setup, "reponse_1 = 3", "rapport = 800 / 4"], asked, setup)
    assert (cells[-1], found) == ("reponse_2 = 800 / 4", {"reponse_2": "rapport"})
    kept = [setup, "reponse_1 = 3", "a = 800", "b = 4"]
    assert handed.renamed(kept, asked, setup) == (kept, {}), "deux noms : on ne sait pas lequel"
    read = [setup, "garde = 3", "reponse_1 = garde"]
    assert handed.renamed(read, asked, setup) == (read, {}), "un calcul intermédiaire n’est pas une réponse"


def test_a_piece_of_text_is_not_the_text() -> None:
    """`in` ne se voit pas sur ces prénoms : il se lit dans le code."""
    question = {"probe": "[f(t, 1)]", "start": "def f(t, n):\n    ...", "returns": "une liste"}
    question["solution"] = "def f(t, n):\n    return [x for x in t if x['prenom'] == n]"
    code = question["solution"].replace("x['prenom'] == n", "n in x['prenom']")
    mark = marking._of_a_whole_text(judging.Marked(3, 3, [], "Juste."), question, [code])
    assert (mark.points, "`in` cherche un morceau" in mark.said) == (2, True)


def test_a_gesture_that_the_session_never_wrote_is_recalled_with_its_example() -> None:
    """La séance courte de 03 n’écrit ni filtre ni tri : la copie les montre, le barème le dit."""
    path = ROOT / "solutions/03-cartes.ipynb"
    subject = variants.subject("03-cartes")
    lessons = evaluation._lessons(path, "55")
    (short,) = variants.drawn(subject, 1, 20, "graine", is_short=True, lessons=lessons)
    told = short.questions[1].recalled
    assert 'un filtre : `table[table.ville == "Lyon"]`' in told
    assert not any("classes" in one for one in short.questions[0].recalled), "la séance l’écrit"
    copy = papers.copy(subject, short, "Évaluation", 20)
    assert "En rappel" in copy["cells"][5]["source"]
    assert made("03-cartes")[0].questions[1].recalled == ()


@pytest.mark.parametrize("slug", ["03-cartes", "04-prenoms-nsi"])
def test_a_short_version_asks_first_what_its_session_wrote(slug: str) -> None:
    """Une question écartée demande autant de gestes neufs, ou plus, que chacune de celles qui sont posées ; toutes les variantes se valent."""
    subject = variants.subject(slug)
    cut = next(iter(nb.facts_of(nb.read(ROOT / f"solutions/{slug}.ipynb"))["cuts"]))
    lessons = evaluation._lessons(ROOT / f"solutions/{slug}.ipynb", cut)

    def new(one: Question) -> int:
        return len(gestures.unwritten(one.solution, lessons))

    drawn = variants.drawn(subject, 6, 15, "graine", is_short=True, lessons=lessons)
    (full,) = variants.drawn(subject, 1, 10_000, "graine", is_short=True, lessons=lessons)
    asked = sorted(new(one) for one in drawn[0].questions)
    assert asked == sorted(new(one) for one in full.questions)[: len(asked)]
    assert len(asked) < len(full.questions)
    assert len({tuple(one.points for one in each.questions) for each in drawn}) == 1


def test_a_neighbouring_column_is_not_right_by_luck(tmp_path: Path) -> None:
    """Deux années d’un même recensement rangent les communes pareil : seul un mélange les distingue."""
    right = 'r = places.sort_values("places").ville.iloc[-1]'
    codes = [right, right.replace('"places"', '"avant"')]
    marks = marks_on_places(right, codes, "b", tmp_path)
    assert [mark.points for mark in marks] == [3, 2]
    assert "`avant` est lu, là où la question porte sur `places`" in marks[1].said


def test_what_a_copy_reads_is_not_said_to_be_missing(tmp_path: Path) -> None:
    """`fin` y est comparé à une autre colonne, qu’il dépasse toujours : ce n’est pas la borne qui manque."""
    code = "def hors_domaine(table, debut, fin):\n    return len([l for l in table if l['annee'] < debut or l['rang'] > fin])"
    mark = mended({5: code}, tmp_path)[5]
    assert mark.points == 5
    assert mark.said == "Tout est juste, sauf ceci : `rang` est lu, là où la question porte sur `annee`."


@pytest.mark.parametrize(
    ("right", "wrong", "points", "said"),
    [
        (
            "places.avant.replace(-6, 0).sum()",
            "places.avant.replace('-6', 0).sum()",
            2,
            "ôtez les guillemets",
        ),
        ("len(places[places.places > 20])", "(places.places > 20).mean()", 2, "`mean`, là où il faut `sum`"),
        ("places.places.mean() + 0.123", "round(places.places.mean() + 0.123, 1)", 2, "arrondie au dixième"),
    ],
)
def test_a_slip_is_named_for_what_it_is(
    right: str, wrong: str, points: int, said: str, tmp_path: Path
) -> None:
    setup = f"{PLACES}\nplaces.loc[0, 'avant'] = -6\n"
    values: dict = {}
    exec(f"{setup}\nr = {right}", values)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules[__name__], "PLACES", setup)
        due = values["r"].item() if hasattr(values["r"], "item") else values["r"]
        (mark,) = marks_on_places(f"r = {right}", [f"r = {wrong}"], due, tmp_path)
    assert (mark.points, said in mark.said) == (points, True), mark


def test_a_condition_that_every_row_meets_is_still_asked(tmp_path: Path) -> None:
    """Aucune fille ne s’appelle Philippe : le filtre oublié rend la même valeur, et la question demandait les garçons."""
    right = 'r = places[(places.places == 31) & (places.zone == "86")].places.sum()'
    codes = [right, "r = places[places.places == 31].places.sum()"]
    marks = marks_on_places(right, codes, judged_value(right), tmp_path)
    assert [mark.points for mark in marks] == [3, 2]
    assert marks[1].said.endswith("par chance : il manque une condition sur `zone`.")


def test_the_first_value_alone_is_a_return_in_the_loop(tmp_path: Path) -> None:
    early = "def effectifs(lignes):\n    for x in lignes:\n        return int(x['nombre'])"
    mark = mended({4: early}, tmp_path)[4]
    assert (mark.points, "le `return` est dans la boucle" in mark.said) == (2, True)


def test_a_function_reads_the_table_it_receives(tmp_path: Path) -> None:
    """Rejouée là où la table de l’énoncé porte un autre nom, une fonction qui la lisait n’a plus rien."""
    variant, setup = first_functions(), algorithms.SETUP
    question = evaluation._key("04-prenoms-nsi", "", [variant])["variants"]["1"][5]
    right = question["solution"]
    player = InPlace(tmp_path)
    points = []
    for code in (right, right.replace("(table,", "(tab,")):
        cells = [setup, code]
        mark = judging.mark(question, player.replayed(cells, [question["probe"]])[0], [code])
        mark = marking._read_from_what_it_receives(mark, question, cells, [code], player, Finder(player))
        points.append(mark.points)
    assert points == [6, 4]
    assert "là où la fonction reçoit `tab`" in mark.said


def test_a_print_in_a_loop_is_not_sent_to_a_return_in_a_loop(tmp_path: Path) -> None:
    printed = "def effectifs(lignes):\n    for x in lignes[:1]:\n        print(x['nombre'])"
    assert "un `return` placé après elle" in mended({4: printed}, tmp_path)[4].said


def test_a_hole_is_what_the_points_measure() -> None:
    """Les deux sommes étaient écrites : des points pour un département recopié."""
    (short,) = variants.drawn(variants.subject("03-cartes"), 1, 20, "graine", is_short=True)
    start = short.questions[1].start
    assert start.count("____") == 3
    assert "population_2023" not in start


def test_a_short_version_answers_only_for_what_it_skips() -> None:
    card = nb.facts_of(nb.read(ROOT / "solutions/03-cartes.ipynb"))
    lost = evaluation._left_out(card, "55")
    told = evaluation._told(card, "55", without_paper("03-cartes"))
    skipped, _, untimely = told.rpartition("Dans le temps donné")
    for rank, goal in enumerate(card["objectives"], 1):
        assert (goal in skipped) is (rank in lost)
    assert card["objectives"][2] in untimely


@pytest.mark.parametrize(
    "slug", ["03-cartes", "04-prenoms", "15-bibliotheque-numerique", "17-intelligence-artificielle"]
)
def test_the_reminder_shows_a_text_in_its_quotes(slug: str) -> None:
    assert '== "Lyon"' in variants.subject(slug).reminder


KEPT = """\
def annees(table, prenom, seuil):
    resultat = []
    for ligne in table:
        if ligne["prenom"] == prenom and ligne["nombre"] > seuil:
            resultat.append(ligne["annee"])
    return resultat
"""
COUNTED = """\
def hors_domaine(table, debut, fin):
    compteur = 0
    for ligne in table:
        if ligne["annee"] < debut or ligne["annee"] > fin:
            compteur = compteur + 1
    return compteur
"""
ADDED, COUNTS = 'resultat.append(ligne["annee"])', "compteur = compteur + 1"
WHOLE_LIST = ("    resultat = []\n", "")


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("rank", "code", "points", "said"),
    [
        (0, KEPT.replace(ADDED, 'resultat + [ligne["annee"]]'), 3, "calcule et ne range rien"),
        (0, KEPT.replace(ADDED, 'resultat = ligne["annee"]'), 3, "remplace ce qu’on avait gardé"),
        (0, KEPT.replace(ADDED, f"resultat = {ADDED}"), 3, "AttributeError"),
        (0, "resultat = []\n" + KEPT.replace(*WHOLE_LIST), 2, "hors de la fonction"),
        (0, KEPT.replace(*WHOLE_LIST), 3, "NameError"),
        (0, KEPT.replace("= []", "= set()").replace("append", "add"), 3, "un ensemble"),
        (0, KEPT.replace("return resultat", "return len(resultat)"), 3, "là où il faut `return resultat`"),
        (0, KEPT.replace("in table", "in range(len(table))"), 3, "TypeError"),
        (0, KEPT.replace("== prenom", "= prenom"), 3, "pour comparer, `==`"),
        (0, KEPT.replace("    return", "return"), 3, "sorti de la fonction"),
        (0, KEPT.replace('ligne["prenom"] == prenom', 'ligne["prenom"] in prenom'), 3, "`in` cherche"),
        (0, KEPT.replace(ADDED, "resultat.append(1)"), 2, "La condition est juste"),
        (4, 'def effectifs(lignes):\n    return [int("nombre") for x in lignes]', 3, "ValueError"),
        (5, COUNTED.replace(COUNTS, "compteur + 1"), 5, "calcule et ne range rien"),
        (5, COUNTED.replace(COUNTS, "compteur =+ 1"), 5, "pour ajouter, `compteur += 1`"),
        (5, COUNTED.replace(' or ligne["annee"] >', " or >"), 5, "de chaque côté de `or`"),
    ],
)
def test_a_slip_in_what_a_function_gathers_costs_what_it_is_worth(
    rank: int, code: str, points: int, said: str, tmp_path: Path
) -> None:
    variant, setup = first_functions(), algorithms.SETUP
    key = evaluation._key("04-prenoms-nsi", "", [variant])["variants"]["1"][rank]
    player = InPlace(tmp_path)
    mark = judging.mark(key, player.replayed([setup, code], [key["probe"]])[0], [code])
    mark = marking._with_every_fault(mark, key, [setup, code], [code], Finder(player))
    mark = marking._of_a_whole_text(mark, key, [code])
    assert (mark.points, said in mark.said) == (points, True), mark.said


def test_what_a_call_gives_is_read_before_the_next_one(tmp_path: Path) -> None:
    """Une liste commencée hors de la fonction grandit d’un appel à l’autre : le premier appel n’en rend qu’une partie."""
    code = "r = []\ndef f(x):\n    r.append(x)\n    return r"
    (given,) = InPlace(tmp_path).replayed([code], ["[f(1), f(2)]"])
    assert (given["value"], given["shown"]) == ([[1], [1, 2]], ["[1]", "[1, 2]"])


def test_a_count_or_a_maximum_sought_in_a_loop_is_not_typed() -> None:
    counted = "r = 0\nfor p in t.x:\n    if p > 3:\n        r {}"
    sought = "m = 0\nfor n, p in zip(t.nom, t.x):\n    if p > m:\n        m = p\n        r = n"
    for code in (counted.format("= r + 1"), counted.format("+= 1"), sought):
        assert not handwriting.is_by_hand(code, "r", "r = len(t)")
    assert handwriting.is_by_hand("for i in range(3):\n    print(i)\nr = 157", "r", "r = len(t)")


def test_a_bracket_forgotten_in_the_middle_costs_what_it_costs_at_the_end(tmp_path: Path) -> None:
    """`len(x for …` fermé trop tard, `prenom"]` sans son crochet : le reste est juste, où que le signe manque."""
    right = first_functions().questions[0].solution
    for wrong in (right.replace('ligne["prenom"] ==', 'ligne["prenom" =='), right.removesuffix("]")):
        mark = mended({0: wrong}, tmp_path)[0]
        assert (mark.points, mark.out_of) == (3, 4), wrong
        assert mark.said == "Tout est juste, sauf ceci : il manque `]`."


def test_an_endless_loop_keeps_what_is_right_in_it(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(child, "_PATIENCE", 0.5)
    counted = "def hors_domaine(table, debut, fin):\n    n = 0\n    i = 0\n    while i < len(table):\n        if table[i]['annee'] < debut or table[i]['annee'] > fin:\n            n += 1\n{}    return n"
    for step in ("", "        i + 1\n"):
        mark = mended({5: counted.format(step)}, tmp_path)[5]
        assert (mark.points, mark.out_of) == (4, 6)
        assert "n’a pas fini à temps" in mark.said


def test_a_short_rounding_is_worth_the_same_whatever_the_draw() -> None:
    """50,9085 arrondi au dixième tombe à moins d’un centième, 162,7897 non : c’est la même faute."""
    asked = {"solution": "r = t.a / t.b", "points": 4, "rubric": "", "probe": "r", "start": "r = ____"}
    asked |= {"returns": "", "forbids": (), "mistakes": []}
    for due in (50.9085, 162.7897):
        mark = judging._judged_value(
            {**asked, "due": due}, {"value": round(due, 1)}, "r = round(t.a / t.b, 1)", []
        )
        assert (mark.points, "arrondie au dixième" in mark.said) == (2, True)


MACHINES = "17-intelligence-artificielle"
#: Ce qu’une copie de l’atelier de l’IA écrit : la question, ce que l’on change de la solution, les points, ce qu’il faut dire, ce qui serait faux.
READ_RIGHT = [
    (0, [('"', "“")], 2, "guillemets droits", "SyntaxError"),
    (1, [("100 * (", "round(100 * ("), (".mean()", ".mean(), 1)")], 2, "arrondie au dixième", "à la fin"),
    (1, [("[12]", "")], 2, "il manque `[12]`, après `hasard`", "à la fin"),
    (3, [(".personnes.sum()", ".count()")], 1, "Vous avez compté des lignes", "`.groupe`"),
]


def about_machines(rank: int, code: str, folder: Path, *, start: str = "") -> marking.Marked:
    """Une réponse à une question de l’atelier de l’IA, notée ; `start` : ce que la copie contenait."""
    (variant,) = variants.drawn(variants.subject(MACHINES), 1, 60, "graine")
    question = evaluation._key(MACHINES, "", [variant])["variants"]["1"][rank]
    question |= {"start": start} if start else {}
    player = InPlace(folder)
    given = player.replayed([machines.SETUP, code], [question["probe"]])
    mark = judging.mark(question, given[0], [code])
    return marking._with_every_fault(mark, question, [machines.SETUP, code], [code], Finder(player))


def of_machines(rank: int) -> Question:
    (variant,) = variants.drawn(variants.subject(MACHINES), 1, 60, "graine")
    return variant.questions[rank]


def swapped(code: str, one: str, other: str) -> str:
    return code.replace(one, "@").replace(other, one).replace("@", other)


@pytest.mark.heavy
def test_two_values_exchanged_are_one_slip_told_in_the_words_of_the_copy(tmp_path: Path) -> None:
    right = of_machines(2).solution
    length, depth = re.findall(r"[0-9]+[.][0-9]", right)
    mark = about_machines(2, swapped(right, length, depth), tmp_path)
    assert (mark.points, mark.rubric) == (2, "")
    assert f"vous avez échangé `{depth}` et `{length}`" in mark.said.replace("\u202f", " ")
    assert "Deux fautes" not in mark.said

    books = of_machines(0).solution
    *_, three, two = re.findall(r'count\(("[^"]+")\)', books)
    mark = about_machines(0, swapped(books, three, two), tmp_path)
    assert (mark.points, "à l’envers" in mark.said) == (2, True), mark.said


@pytest.mark.heavy
def test_what_is_begun_is_never_said_to_have_no_answer(tmp_path: Path) -> None:
    """Deux trous remplis sur trois, deux et l’envers, un seul, une ligne d’avance : chacun apprend ce qui lui manque."""
    question = of_machines(0)
    start, right = variants.with_holes(question), question.solution
    book = re.search(r'romans\[("[^"]+")', right)[1]
    three, two = re.findall(r'count\(("[^"]+")\)', right)

    left = right.replace(book, "____")
    mark = about_machines(0, left, tmp_path, start=start)
    assert (mark.points, mark.said) == (
        2,
        f"Tout est juste, sauf ceci : un trou reste vide, là où il faut `{book}`.",
    )

    mark = about_machines(0, swapped(left, f"({three})", f"({two})"), tmp_path, start=start)
    assert mark.points == 1
    assert "il reste un trou à remplir" in mark.said
    assert f"Vous avez échangé `{two}` et `{three}`" in mark.said

    mark = about_machines(0, start.replace("____", book, 1), tmp_path, start=start)
    assert (mark.points, "deux trous restent vides" in mark.said) == (1, True)

    mark = about_machines(0, f"texte = romans[{book}]\nreponse_1 = ____", tmp_path)
    assert (mark.points, mark.said) == (
        0,
        "Commencé, pas fini : il reste un trou à remplir, là où vous lisez `____`.",
    )
    assert mark.rubric, "qui enseigne la relit"

    assert about_machines(0, start, tmp_path, start=start).said == "La question n’a pas de réponse."


@pytest.mark.parametrize(("rank", "changes", "points", "said", "never"), READ_RIGHT)
def test_a_copy_about_machines_is_told_what_it_lacks_where_it_lacks_it(
    rank: int, changes: list[tuple[str, str]], points: int, said: str, never: str, tmp_path: Path
) -> None:
    (variant,) = variants.drawn(variants.subject(MACHINES), 1, 60, "graine")
    question = evaluation._key(MACHINES, "", [variant])["variants"]["1"][rank]
    code = question["solution"]
    for old, new in changes:
        assert old in code
        code = code.replace(old, new)
    player = InPlace(tmp_path)
    given = player.replayed([machines.SETUP, code], [question["probe"]])
    mark = judging.mark(question, given[0], [code])
    mark = marking._with_every_fault(mark, question, [machines.SETUP, code], [code], Finder(player))
    assert mark.points == points
    assert said in mark.said
    assert never not in mark.said
