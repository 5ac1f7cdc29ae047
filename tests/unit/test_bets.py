"""Les paris : ce que l’on peut parier, où cela se garde, ce que la figure et la phrase en disent, et l’écran."""

import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import datakit as dk
from datakit import workshop
from datakit.draw import bet, live
from datakit.draw.bet import bets
from datakit.draw.bet.drawer import Drawer
from datakit.errors import InvalidArgument
from figaudit.description import describe

SLUG = "04-prenoms"
WHY = ["la moitié de l’écart", "plus", "moins"]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Un noyau neuf, dont l’avancée se garde ici."""
    monkeypatch.setenv("DATAKIT_PROGRESS", str(tmp_path / "avancee"))
    for name in ("DATAKIT_STRICT", "DATAKIT_KEYS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(workshop, "_MEMORY", {})
    monkeypatch.setattr(bet, "_DRAWERS", {})
    monkeypatch.setattr(bet, "_OPEN", {"slug": ""})
    return tmp_path / "avancee"


def waiting(**changed):
    given = {"low": 0, "high": 60, "unit": "minutes", "why": WHY} | changed
    return bet.number("attente", "Combien de minutes ?", **given)


def names():
    return bet.curve("noms", "Dessinez.", x=range(1900, 2021), low=0, high=8000, unit="naissances")


def countries():
    return bet.order("pays", "Rangez.", ["Inde", "France", "Norvège"])


def restart():
    """Ce que fait un noyau redémarré, dont on lance une reprise."""
    workshop._MEMORY.clear()
    bet._DRAWERS.clear()
    return dk.exercises(SLUG)


def spaced(said):
    return said.replace("\u00a0", " ").replace("\u202f", " ")


# --- Où cela se garde ---


def test_a_bet_stays_when_its_cell_runs_again_and_when_the_kernel_restarts(home):
    dk.exercises(SLUG)
    waiting().place(15, "plus")
    assert (waiting().value, waiting().reason) == (15, "plus")
    restart()
    assert bet.made("attente").value == 15
    assert bet.made("attente").said(30) == waiting().said(30) != ""
    assert [one.name for one in home.iterdir()] == [f"paris-{SLUG}.json"]
    assert home.joinpath(f"paris-{SLUG}.json").stat().st_mode & 0o077 == 0


def test_erasing_the_progress_erases_the_bets(home):
    ex = dk.exercises(SLUG)
    waiting().place(15)
    ex.progress(reset=True)
    assert bet.made("attente").value is None
    assert list(home.iterdir()) == []


def test_who_keeps_nothing_keeps_no_bet_after_a_restart(home, monkeypatch):
    monkeypatch.setenv("DATAKIT_PROGRESS", "non")
    dk.exercises(SLUG)
    waiting().place(15)
    assert bet.made("attente").value == 15
    restart()
    assert bet.made("attente").value is None
    assert not home.exists()


def test_a_bet_belongs_to_its_workshop():
    dk.exercises(SLUG)
    waiting().place(15)
    dk.exercises("06-mobilites")
    assert bet.made("attente").value is None


@pytest.mark.parametrize("mode", ["DATAKIT_STRICT", "DATAKIT_KEYS"])
def test_the_lesson_itself_never_bets(home, monkeypatch, mode):
    dk.exercises(SLUG)
    waiting().place(15)
    monkeypatch.setenv(mode, "1")
    restart()
    assert bet.made("attente").value is None


DAMAGED = [
    b"{", b"[]", b"null", b'{"attente": 3}', b'{"attente": {}}', b"[" * 100_000,
    b'{"attente": {"kind": "number", "why": [], "settings": {"low": "a", "high": 60, "unit": ""}, "value": 3}}',
    b'{"attente": {"kind": "number", "why": [], "settings": {"low": 0, "high": 60, "unit": ""}, "value": 1e999}}',
    b'{"attente": {"kind": "curve", "why": 3, "settings": {"x": [], "low": 0, "high": 1, "unit": ""}, "value": []}}',
]  # fmt: skip


@pytest.mark.parametrize("content", DAMAGED, ids=lambda content: repr(content[:60]))
def test_a_damaged_file_is_no_bet(home, content):
    home.mkdir()
    home.joinpath(f"paris-{SLUG}.json").write_bytes(content)
    dk.exercises(SLUG)
    _, ax = dk.figure()
    made = bet.made("attente")
    made.mark(ax, 3)
    assert (made.value, made.said(3), len(ax.texts)) == (None, "", 0)
    waiting().place(15)
    assert bet.made("attente").value == 15


def test_two_kernels_keep_each_others_bets(tmp_path):
    path = tmp_path / "paris.json"
    path.write_text('{"ancien": {"value": 1}, "abime": 3}')
    one, other = Drawer(path), Drawer(path)
    one.note("attente", {"value": 15})
    other.note("pays", {"value": ["Inde"]})
    assert json.loads(path.read_bytes()) == {
        "ancien": {"value": 1},
        "attente": {"value": 15},
        "pays": {"value": ["Inde"]},
    }
    assert "abime" in (tmp_path / "paris-abime.json").read_text()

    one.erase()
    other.note("pays", {"value": ["France"]})
    assert json.loads(path.read_bytes()) == {"pays": {"value": ["France"]}}
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


# --- Ce que l’on peut parier ---


@pytest.mark.parametrize("value", [-1, 61, "15", None, True, float("nan"), [15]])
def test_an_impossible_number_is_no_bet(value):
    waiting().place(value)
    assert waiting().value is None


@pytest.mark.parametrize("value", [[1.0] * 120, [9000] * 121, "courbe", [None] * 121])
def test_an_impossible_curve_is_no_bet(value):
    names().place(value)
    assert names().value is None


@pytest.mark.parametrize("value", [["Inde"], ["Inde", "Inde", "France"], "Inde", [1, 2, 3]])
def test_an_impossible_order_is_no_bet(value):
    countries().place(value)
    assert countries().value is None


def test_a_reason_is_one_of_those_offered_or_none():
    waiting().place(15, "<script>")
    assert waiting().reason is None


def test_another_scale_forgets_the_bet_made_on_the_first():
    waiting().place(15)
    assert waiting(high=30).value is None


def test_a_bet_changes_until_the_answer_is_shown():
    waiting().place(15)
    waiting().place(20)
    assert bet.made("attente").said(30).startswith("Vous aviez parié 20")
    waiting().place(30)
    assert waiting().value == 20


def test_what_is_not_done_yet_shows_no_answer():
    waiting().place(15)
    _, ax = dk.figure()
    bet.made("attente").mark(ax, ...)
    assert (bet.made("attente").said(...), len(ax.lines)) == ("", 0)
    assert not waiting().seen


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: waiting(low=60), "L’échelle du pari va de 60 à 60"),
        (lambda: bet.curve("c", "?", [3, 2], 0, 1), "compte 2 points, ou ne les donne pas dans l’ordre"),
        (lambda: bet.curve("c", "?", [2, 3], 1, 0), "L’échelle du pari va de 1 à 0"),
        (lambda: bet.order("o", "?", ["a", "a"]), "On ne peut pas ranger"),
    ],
)
def test_who_writes_a_workshop_is_told_what_is_wrong(call, said):
    with pytest.raises(InvalidArgument, match=said):
        call()


# --- La distance, en mots ---


@pytest.mark.parametrize(
    ("value", "truth", "said"),
    [
        (15, 30, "Vous aviez parié 15 minutes : la moitié de ce que disent les données, 30 minutes."),
        (14, 30, "Vous aviez parié 14 minutes : environ la moitié de ce que disent les données, 30 minutes."),
        (40, 10, "Vous aviez parié 40 minutes : quatre fois ce que disent les données, 10 minutes."),
        (60, 5, "Vous aviez parié 60 minutes : plus de dix fois ce que disent les données, 5 minutes."),
        (1, 50, "Vous aviez parié 1 minute : moins du dixième de ce que disent les données, 50 minutes."),
        (15, 27, "Vous aviez parié 15 minutes : 12 minutes de moins que ce que disent les données, 27 minutes."),
        (40, 30, "Vous aviez parié 40 minutes : 10 minutes de plus que ce que disent les données, 30 minutes."),
        (29, 30.2, "Vous aviez parié 29 minutes, tout près de ce que disent les données : 30 minutes."),
        (30, np.float64(30.2), "Vous aviez parié 30 minutes : c’est ce que disent les données."),
        (15, None, "Vous aviez parié 15 minutes."),
        (15, "beaucoup", "Vous aviez parié 15 minutes."),
    ],
)  # fmt: skip
def test_the_distance_of_a_number(value, truth, said):
    waiting().place(value)
    assert spaced(bet.made("attente").said(truth)) == said


def test_between_percentages_one_counts_points():
    made = bet.number("part", "?", 0, 100, unit="%")
    made.place(20)
    assert (
        spaced(made.said(31))
        == "Vous aviez parié 20 % : 11 points de moins que ce que disent les données, 31 %."
    )


def test_years_are_written_as_years():
    made = bet.number("an", "Quand ?", 1900, 2020)
    made.place(1950)
    assert made.offered() == "De 1900 à 2020."
    assert spaced(made.said(1985)) == "Vous aviez parié 1950 : 35 ans avant ce que disent les données, 1985."


def test_no_half_is_said_where_zero_is_not_none():
    made = bet.number("degres", "?", 10, 40, unit="degrés")
    made.place(15)
    assert "15 degrés de moins" in spaced(made.said(30))


def test_the_distance_of_a_curve_is_its_peak_and_its_gap():
    names().place([50 * rank for rank in range(121)])
    right = pd.Series({year: 100 + 30 * (year - 1900) for year in range(1900, 2021)})
    assert spaced(names().said(right)) == (
        "Votre courbe culmine en 2020, à 6 000 naissances ; celle des données en 2020, à 3 700 naissances. "
        "En moyenne, elles s’écartent de 1 105 naissances."
    )
    assert names().said(list(right)) == names().said(right)
    assert spaced(repr(names())).endswith("Votre pari : un sommet de 6 000 naissances, en 2020.")
    assert names().said([3]) == "Vous aviez dessiné une courbe."


def test_a_flat_or_a_right_curve_is_told_so():
    names().place([100] * 121)
    assert "ne culmine nulle part" in names().said(np.linspace(0, 200, 121))
    assert "presque la même" in names().said(np.linspace(0, 200, 121))


@pytest.mark.parametrize(
    ("truth", "said"),
    [
        (["France", "Inde", "Norvège"], "Vous aviez rangé France, Inde, Norvège : c’est l’ordre des données."),
        (["Norvège", "Inde", "France"], "Vous aviez rangé France, Inde, Norvège : c’est l’ordre des données, à l’envers."),
        (["Inde", "France", "Norvège"], "Vous aviez rangé France, Inde, Norvège ; les données disent Inde, France, Norvège. À la bonne place : 1 sur 3."),
        (["Chine"], "Vous aviez rangé France, Inde, Norvège."),
    ],
)  # fmt: skip
def test_the_distance_of_an_order(truth, said):
    countries().place(["France", "Inde", "Norvège"])
    assert spaced(countries().said(truth)) == said


# --- Sur la figure ---


def bars():
    fig, ax = dk.figure()
    ax.barh(["Écart moyen", "Attente"], [30, 22])
    ax.set_xlabel("minutes")
    dk.annotate(fig, title="On attend vingt-deux minutes", unit="minutes", source="essai, 2023")
    return fig, ax


def test_a_marked_figure_says_and_passes_what_it_did():
    plain_fig, _ = bars()
    waiting().place(15)
    fig, ax = bars()
    before = (ax.get_xlim(), ax.get_ylim())
    bet.made("attente").mark(ax, 22)
    (line,) = ax.lines
    assert list(line.get_xdata()) == [15, 15]
    assert ax.texts[-1].get_text() == "votre pari"
    assert (ax.get_xlim(), ax.get_ylim()) == before
    assert dk.audit(fig).findings == dk.audit(plain_fig).findings == ()
    assert describe(fig) == describe(plain_fig)


def test_without_a_bet_the_figure_is_the_same():
    _, ax = bars()
    bet.made("attente").mark(ax, 22)
    assert (len(ax.lines), len(ax.texts)) == (0, len(bars()[1].texts))


@pytest.mark.parametrize(("axis", "arrow"), [("x", "→"), ("y", "↑")])
def test_a_bet_out_of_the_figure_is_an_arrow_and_does_not_stretch_it(axis, arrow):
    waiting().place(55)
    _, ax = dk.figure()
    ax.plot([0, 10], [0, 10])
    before = (ax.get_xlim(), ax.get_ylim())
    bet.made("attente").mark(ax, 5, axis=axis)
    assert spaced(ax.texts[-1].get_text()) == f"votre pari : 55 minutes {arrow}"
    assert (ax.get_xlim(), ax.get_ylim(), len(ax.lines)) == (*before, 1)


def test_a_drawn_curve_is_one_more_line_whose_top_is_seen():
    names().place([8000] * 121)
    _, ax = dk.figure()
    ax.plot(range(1900, 2021), range(121))
    ax.set_ylim(0, 120)
    bet.made("noms").mark(ax)
    assert list(ax.lines[-1].get_ydata()) == [8000] * 121
    assert ax.get_ylim()[1] >= 8000


def test_an_order_marks_nothing():
    countries().place(["France", "Inde", "Norvège"])
    _, ax = dk.figure()
    bet.made("pays").mark(ax)
    assert (len(ax.lines), len(ax.texts)) == (0, 0)


# --- Ce qui se voit ---


def test_on_paper_a_bet_is_a_question_and_nothing_of_it_is_code():
    made = bet.number("b", "<b>Combien</b> ?", 0, 60, unit="minutes", why=["<i>", "b"])
    shown = made._repr_mimebundle_()
    assert "&lt;b&gt;Combien" in shown["text/html"]
    assert "<i>" not in shown["text/html"]
    assert spaced(shown["text/plain"]) == "<b>Combien</b> ? De 0 à 60 minutes. Pourquoi ? <i> ; b."
    assert bet.made("rien")._repr_mimebundle_() == {"text/plain": ""}


@pytest.fixture
def kernel(in_a_kernel):
    in_a_kernel(bet)


def test_the_screen_and_the_drawer_say_the_same(kernel):
    made = waiting()
    screen = made.screen
    assert screen.held == {}
    screen.held = {"value": 15, "reason": "plus", "seen": False}
    assert (made.value, made.reason) == (15, "plus")
    bet.made("attente").said(30)
    assert screen.held == {"value": 15, "reason": "plus", "seen": True}
    screen.held = {"value": 30, "reason": None, "seen": False}
    assert screen.held["value"] == made.value == 15
    bet.erase("")
    assert (screen.held, made.value) == ({}, None)


@pytest.mark.parametrize("asked", [{"value": 99}, {"value": "<b>"}, {"reason": "plus"}, {"value": [1]}])
def test_the_screen_asks_and_the_drawer_decides(kernel, asked):
    made = waiting()
    made.screen.held = asked
    assert (made.value, made.screen.held) == (None, {})


@pytest.mark.parametrize("make", [waiting, names, countries])
def test_the_screen_gets_what_it_draws(kernel, make):
    made = make()
    spec = json.loads(json.dumps(made.screen.spec))
    assert spec["kind"] == made.kind
    assert spec["question"] == made.question
    assert set(spec["words"]) == set(bets.WORDS["screen"])
    shown = made._repr_mimebundle_()
    assert shown["text/plain"] == repr(made)
    assert "application/vnd.jupyter.widget-view+json" in shown
    assert "Pariez" in shown["text/html"]  # pour qui lit le carnet ailleurs que dans JupyterLab


def test_a_notebook_opened_again_says_in_french_what_to_do(kernel, monkeypatch):
    seen = []
    monkeypatch.setattr(live, "display", lambda bundle, raw: seen.append(bundle))
    made = waiting()
    made._ipython_display_()
    rules, shown = seen
    assert "relancez cette cellule" in rules["text/html"]
    assert rules["text/html"].count("<style>") == rules["text/html"].count("</style>") == 1
    assert shown == made._repr_mimebundle_()
    with pytest.raises(NotImplementedError):  # sans écran, IPython prend ce qui s’imprime
        bet.made("rien")._ipython_display_()


def test_every_word_of_the_screen_is_used():
    code = Path(bets.__file__).with_name("screen.js").read_text("utf-8")
    unused = [name for name in bets.WORDS["screen"] if f"words.{name}" not in code]
    assert unused == []


def test_the_same_cell_run_again_closes_its_first_screen(kernel):
    first = waiting().screen
    second = waiting().screen
    assert first.comm is None
    assert second.comm is not None


def test_the_lesson_itself_has_no_screen(kernel, monkeypatch):
    monkeypatch.setenv("DATAKIT_STRICT", "1")
    dk.exercises(SLUG)
    assert "text/html" in waiting()._repr_mimebundle_()


def test_without_anywidget_the_question_stays(kernel, monkeypatch):
    monkeypatch.setitem(sys.modules, "anywidget", None)
    monkeypatch.delitem(sys.modules, "datakit.draw.bet.screen", raising=False)
    assert waiting().screen is None
    assert "Pariez" in waiting()._repr_mimebundle_()["text/html"]
