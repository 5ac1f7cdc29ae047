"""Le genre d’une erreur est posé là où elle est reconnue, et voyage dans les métadonnées de la sortie."""

import numpy as np
import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

from datakit.answers import expect, explain, feedback
from datakit.answers.exercise import Exercises, Feedback, Status
from datakit.answers.expect import MistakeKind as Kind
from datakit.tools import copies
from figaudit.base import figtext, theme

LETTERS = pd.Series({"a": 0.1, "b": 0.2})


@pytest.mark.parametrize(
    ("expected", "answer", "reference", "kind"),
    [
        (expect.number(), (23, 5), 23.5, Kind.DECIMAL_COMMA),
        (expect.number(), np.array([0.0, 5.0]), 5.5, Kind.DECIMAL_COMMA),
        (expect.number(), 48.713, 48713, Kind.THOUSANDS),
        (expect.number(), "beaucoup", 5, Kind.TEXT_FOR_NUMBER),
        (expect.year(), "l’an dernier", 1991, Kind.TEXT_FOR_NUMBER),
        (expect.items(), [1, "2"], [1, 2], Kind.TEXT_FOR_NUMBER),
        (expect.series(), pd.Series({"a": "x", "b": "y"}), LETTERS, Kind.TEXT_FOR_NUMBER),
        (expect.text(), 3, "trois", Kind.MISSING_QUOTES),
        (expect.number(unit="%"), 0.5, 50, Kind.SHARE_OR_PERCENT),
        (expect.number(), 50, 0.5, Kind.SHARE_OR_PERCENT),
        (expect.series(), LETTERS * 100, LETTERS, Kind.SHARE_OR_PERCENT),
        (expect.number(tolerance=0.005), 0.6, 0.5522, Kind.ROUNDED),
        (expect.number(), -3, 3, Kind.WRONG_SIGN),
        (expect.number(), 0.25, 4, Kind.TURNED_RATIO),
        (expect.items(), ["b", "a"], ["a", "b"], Kind.REVERSED),
        (expect.text(), "Poitier", "Poitiers", Kind.MISSPELT_TEXT),
        (expect.choice(("vrai", "faux")), "vraie", "faux", Kind.UNKNOWN_NAME),
        (expect.number(), pd.Series([1, 2]), 5, Kind.UNFINISHED),
        (expect.number(), pd.Series([5]).mean, 5, Kind.UNFINISHED),
        (expect.items(), 3, [1, 2], Kind.WRONG_TYPE),
        (expect.figure("datakit.answers.judges:signed"), None, None, Kind.WRONG_TYPE),
        (expect.number(), 7, 5, None),
        (expect.text(), "sandwich", "Poitiers", None),
        (expect.choice(("vrai", "faux")), "vrai", "faux", None),
    ],
)
def test_a_verdict_carries_its_kind(expected, answer, reference, kind):
    verdict = expected(answer, reference)
    assert not verdict.ok
    assert verdict.kind == kind


def test_a_right_answer_has_no_kind():
    assert expect.number()(5, 5).kind is None


SPACE = {"prix": {"pain": 1}, "ventes": pd.DataFrame({"Nombre": [3]}), "dk": None}


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (SyntaxError("'(' was never closed"), Kind.UNREADABLE_LINE),
        (NameError("name 'vente' is not defined", name="vente"), Kind.UNKNOWN_NAME),
        (NameError("name 'pd' is not defined", name="pd"), Kind.CELL_NOT_RUN),
        (NameError("name 'dix' is not defined", name="dix"), Kind.TEXT_FOR_NUMBER),
        (NameError("name 'oui' is not defined", name="oui"), Kind.MISSING_QUOTES),
        (KeyError("pian"), Kind.UNKNOWN_NAME),
        (KeyError("lait"), Kind.MISSING_KEY),
        (ValueError("could not convert string to float: '3,14'"), Kind.DECIMAL_COMMA),
        (ValueError("could not convert string to float: '13 km'"), Kind.NUMBER_FORMAT),
        (ValueError("The truth value of a Series is ambiguous."), Kind.CONDITION),
        (TypeError("'method' object is not subscriptable"), Kind.UNFINISHED),
        (TypeError("unsupported operand type(s) for +: 'int' and 'ellipsis'"), Kind.CELL_NOT_RUN),
        (ModuleNotFoundError("No module named 'panda'", name="panda"), Kind.UNKNOWN_NAME),
        (ZeroDivisionError("division by zero"), None),
    ],
)
def test_an_explained_error_carries_its_kind(error, kind):
    said = explain.explain(error, SPACE)
    assert said.status is Status.EXPLANATION
    assert said.kind == kind


def test_a_badly_joined_filter_is_a_matter_of_conditions():
    source = "ventes[ventes.Nombre > 1 and ventes.Nombre < 3]"
    said = explain.explain(ValueError("The truth value of a Series is ambiguous."), SPACE, source)
    assert "« et » s’écrit `&`" in said.message.replace("\u00a0", " ")
    assert said.kind is Kind.CONDITION


SOLUTION = "n = t[(t.an == 1900) & (t.sexe == 'F')].n.sum()"
KEY = {
    "expect": ["number", {}], "reference": 500, "hints": ["Un.", "Deux."], "solution": SOLUTION,
    "wrong": [[700, "Toutes les années."], [5, "Un centième."], [499.5, "La moyenne."], [-500, "À l’envers."]],
}  # fmt: skip


@pytest.fixture
def shell(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    shell = InteractiveShell.instance()
    shell.push({"ex": Exercises("99-essai", {"q1": KEY})})
    shell.run_cell("import pandas as pd\nt = pd.DataFrame({'an': [1900], 'sexe': 'F', 'n': 500})")
    yield shell
    InteractiveShell.clear_instance()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("n = 700", Kind.OTHER_QUESTION),
        ("n = 5", Kind.OTHER_QUESTION),  # cent fois trop peu, par hasard
        ("n = 499.5", Kind.OTHER_QUESTION),  # à peine à côté, par hasard
        ("n = -500", Kind.WRONG_SIGN),
        ("n = t[t.an == 1900].n.sum() + 200", Kind.CONDITION),
        ("n = t[(t.an == 1900) & (t.sexe == 'F')].n.sum() + 200", Kind.OTHER_QUESTION),
    ],
)
def test_a_foreseen_mistake_is_what_its_value_or_its_filter_proves(shell, code, kind):
    said = shell.run_cell(f"{code}\nex.q1.check(n)").result
    assert said.status is Status.REVIEW
    assert said.message in {lesson for _, lesson in KEY["wrong"]}
    assert said.kind == kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("n = t[t.an == 1900].n.sum() + 90", Kind.CONDITION),
        ("n = t[(t.an == '1900') & (t.sexe == 'F')].n.sum() + 90", Kind.TEXT_FOR_NUMBER),
        ("n = t[(t.an == 1900) & (t.sexe == 'f')].n.sum() + 90", Kind.MISSPELT_TEXT),
        ("n = t[(t.an == 1999) & (t.sexe == 'F')].n.sum() + 90", Kind.OTHER_QUESTION),
        ("n = 90", None),
    ],
)
def test_a_remark_on_the_cell_carries_its_kind(shell, code, kind):
    assert shell.run_cell(f"{code}\nex.q1.check(n)").result.kind == kind


def test_the_mark_says_each_answer_from_the_top(shell):
    said = shell.run_cell("n = 90\nex.q1.check(n)\nex.q1.hint()", store_history=True).result
    _, metadata = shell.display_formatter.format(said)
    first, second = feedback.marks({"metadata": metadata})
    assert (first.status, first.kind, first.message) == (Status.REVIEW, None, said.before.message)
    assert (second.status, second.hint) == (Status.HINT, 1)


def test_the_mark_shows_nothing_more(shell):
    data, metadata = shell.display_formatter.format(Feedback(Status.REVIEW, "Presque.", kind=Kind.ROUNDED))
    assert set(data) == {"text/plain", "text/html"}
    assert metadata == {"datakit": [{"status": "REVIEW", "message": "Presque.", "kind": "rounded"}]}


def test_a_long_message_is_marked_by_its_beginning():
    (mark,) = Feedback(Status.REVIEW, "x" * 50_000)._repr_mimebundle_()[1]["datakit"]
    assert len(mark["message"]) == 2000


def test_so_many_out_of_so_many_is_read_in_points():
    """Lu sur une figure de points, « 21 sur 48 » vaut 43,75 sur cent : ni 21, ni le nombre exact de la table."""
    points = expect.number(unit="%", tolerance=0.5)
    assert points("21 sur 48", 43.75).ok
    refused = points("21 sur 48", 42.34)
    assert not refused.ok
    assert refused.message.startswith("43,75"), refused.message


# --- Ce qu’un juge reproche ---


def bars(low=0, title="La gare a deux fois plus de places", source="Grand Poitiers"):
    fig, ax = theme.figure()
    ax.bar(["théâtre", "gare"], [50, 100])
    ax.set_ylim(low, 110)
    return figtext.annotate(fig, title=title, unit="places", source=source)


@pytest.mark.parametrize(
    ("drawn", "kind"),
    [
        ({"low": 10}, Kind.CUT_AXIS),
        ({"low": 40}, Kind.CUT_AXIS),
        ({"source": ""}, Kind.UNSIGNED_FIGURE),
        ({"title": "Le théâtre a plus de places que la gare"}, Kind.DENIED_TITLE),
    ],
)
def test_what_a_judge_reproaches_to_a_figure_has_a_kind(drawn, kind):
    verdict = expect.figure("datakit.answers.judges:signed")(bars(**drawn), None)
    assert not verdict.ok
    assert verdict.kind is kind


def test_three_axes_cut_differently_are_the_same_mistake():
    import datakit as dk

    facts = dk.load("delinquance_affiche")
    for low in (1, 1_000_000, 3_000_000):
        fig, ax = theme.figure()
        ax.bar(facts.annee, facts.faits_constates)
        ax.set_ylim(low, 4_500_000)
        figtext.annotate(fig, title="Les faits baissent d’un sixième", unit="faits constatés", source="OWNI")
        verdict = expect.figure("datakit.subjects.dataviz:its_feet_back")(fig, None)
        assert (verdict.ok, verdict.kind) == (False, Kind.CUT_AXIS), low


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("La mortalité en Crimée", Kind.LABEL_TITLE),
        ("Évolution de la mortalité", Kind.LABEL_TITLE),
        ("Qui tue le plus ?", Kind.LABEL_TITLE),
        ("La maladie tue moins que l’ennemi", Kind.DENIED_TITLE),
    ],
)
def test_what_a_judge_reproaches_to_a_title_has_a_kind(title, kind):
    denied = {r"maladie\w* (\w+ ){1,3}moins\b": "Les courbes disent le contraire."}
    judge = expect.judged("datakit.answers.judges:affirms_on", denied=denied)
    assert judge(title, None).kind is kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ('n = 100 * oim["Nil"] / oim.count()', Kind.OTHER_OPERATION),
        ('n = 100 * oim["Nil"] / oim.std()', Kind.OTHER_OPERATION),
        ('n = 100 * oim["Mer"] / oim.sum()', Kind.OTHER_VALUE),
    ],
)
def test_another_operation_or_another_value_has_a_name(shell, code, kind):
    key = {
        "expect": ["number", {}], "reference": 10, "hints": ["Un.", "Deux."], "wrong": [],
        "solution": 'n = 100 * oim["Nil"] / oim.sum()', "blank": 'n = 100 * oim["____"] / oim.____()\nex.q1.check(n)',
    }  # fmt: skip
    shell.push(
        {"ex": Exercises("99-essai", {"q1": key}), "oim": pd.Series({"Nil": 10, "Mer": 60, "Lac": 30})}
    )
    said = shell.run_cell(f"{code}\nex.q1.check(n)").result
    assert said.status is Status.REVIEW
    assert said.kind is kind


def test_every_kind_has_a_name_and_a_remedy():
    assert set(copies.KINDS) == set(Kind)
