"""Cliquer avant de coder : la ligne montrée est celle qui s’exécute, et ce qui ne donnerait rien de bon est dit."""

import sys

import numpy as np
import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

import datakit as dk
from datakit.draw import clicks
from datakit.draw.clicks import choice
from datakit.errors import InvalidArgument

MUSEES = pd.DataFrame({
    "id": ["m1", "m2", "m3"], "musee": ["Niort", "Melle", "Thouars"], "places": [40, 25, 30], "annee": [1990, 2001, 2015],
    "ouvert": [True, False, True], "vu": pd.to_datetime(["2019-05-01", "2020-01-02", "2021-03-04"]),
    "forme": [[1], [2], [3]],
})  # fmt: skip
ENTREES = pd.DataFrame(
    {"id": ["m1", "m1", "m9"], "entrees": [100, 120, 7], "nom": ["Niort", "Niort", "Ailleurs"]}
)
HOSTILE = pd.DataFrame(
    {'a"b\\c\n<b>': ["<script>", 'dit "oui"', "l’été\n"], "__import__('os')": [1.5, np.nan, 3.0]}
)


def spaced(said):
    return said.replace("\u00a0", " ")


def again(made):
    """Ce que donne la ligne, exécutée comme un carnet l’exécuterait."""
    return eval(made.line, dict(made.tables))


def every_choice(make):
    """Chaque choix de chaque menu, les autres restant au départ."""
    for name, menu in make().menus.items():
        for value in menu.values:
            yield make().choose(**{name: value})


@pytest.mark.parametrize("table", [MUSEES, ENTREES, HOSTILE], ids=["musees", "entrees", "hostile"])
def test_the_line_of_a_filter_is_what_runs(table):
    tried = 0
    for made in every_choice(lambda: clicks.filter(table)):
        pd.testing.assert_frame_equal(again(made), made.result)
        tried += 1
    assert tried >= 6


@pytest.mark.parametrize(("left", "right"), [(MUSEES, ENTREES), (ENTREES, MUSEES), (HOSTILE, HOSTILE)])
def test_the_line_of_a_join_is_what_runs(left, right):
    ran = 0
    for made in every_choice(lambda: clicks.join(left, right)):
        if made.problem():
            assert made.result is None
        else:
            pd.testing.assert_frame_equal(again(made), made.result)
            ran += 1
    assert ran >= 4


def test_the_line_of_axes_is_what_runs():
    import matplotlib.pyplot as plt

    made = clicks.axes(MUSEES)
    assert made.line == 'table.plot.scatter(x="places", y="annee")'
    drawn = made.result
    assert (drawn.get_xlabel(), drawn.get_ylabel()) == ("places", "annee")
    assert plt.get_fignums() == []
    redrawn = again(made)
    assert redrawn.collections[0].get_offsets().tolist() == drawn.collections[0].get_offsets().tolist()
    plt.close("all")


@pytest.mark.parametrize(
    ("start", "line"),
    [
        ({}, 'gauche.merge(droite, on="id")'),
        ({"how": "left"}, 'gauche.merge(droite, on="id", how="left")'),
        ({"left_on": "musee", "right_on": "nom"}, 'gauche.merge(droite, left_on="musee", right_on="nom")'),
    ],
)
def test_a_join_is_written_as_one_would(start, line):
    assert clicks.join(MUSEES, ENTREES, **start).line == line


@pytest.mark.parametrize(
    ("start", "line", "rows"),
    [
        ({"column": "musee", "value": "Melle"}, 'table[table["musee"] == "Melle"]', 1),
        ({"column": "places", "comparison": ">", "value": 25}, 'table[table["places"] > 25]', 2),
        ({"column": "ouvert", "value": True}, 'table[table["ouvert"] == True]', 2),
        (
            {"column": "vu", "comparison": ">=", "value": "2020-01-02"},
            'table[table["vu"] >= "2020-01-02"]',
            2,
        ),
    ],
)
def test_a_filter_is_written_as_one_would(start, line, rows):
    made = clicks.filter(MUSEES, **start)
    assert made.line == line
    assert len(made.result) == rows


def test_the_column_decides_what_one_may_ask():
    made = clicks.filter(MUSEES, column="musee")
    assert made.menus["comparison"].values == ["==", "!="]
    made.choose(column="places", comparison="<")
    assert made.menus["value"].values == [25, 30, 40]
    made.choose(column="musee")
    assert made.line.startswith('table[table["musee"] == "')
    assert "forme" not in made.menus["column"].values


def test_many_values_make_a_menu_one_can_read():
    many = pd.DataFrame({"n": np.arange(5000.0), "mot": [f"mot {rank // 2}" for rank in range(5000)]})
    assert len(clicks.filter(many).menus["value"].values) < 30
    assert len(clicks.filter(many, column="mot").menus["value"].values) == 200


def test_the_names_of_the_notebook_are_those_of_the_line(monkeypatch):
    shell = InteractiveShell()
    shell.user_ns |= {"_cache": MUSEES, "lieux": MUSEES, "entrees": ENTREES}
    monkeypatch.setattr(choice, "get_ipython", lambda: shell)
    made = clicks.join(MUSEES, ENTREES)
    assert made.line == 'lieux.merge(entrees, on="id")'
    assert len(made.result) == 2


# --- Ce qui ne donnerait rien de bon ---


def test_columns_that_never_meet_are_told():
    made = clicks.join(MUSEES, ENTREES, left_on="musee", right_on="entrees")
    assert spaced(made.problem()) == (
        "« musee » contient des textes, « entrees » des nombres : aucune ligne ne trouvera de pareille. "
        "Choisissez deux colonnes qui disent la même chose."
    )
    assert made.problem() in made._repr_mimebundle_()["text/html"]


def test_a_join_that_would_fill_the_memory_is_counted_not_made():
    same = pd.DataFrame({"x": ["a"] * 3000})
    made = clicks.join(same, same)
    assert "répètent trop les mêmes valeurs" in made.problem()
    assert made.result is None


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ({"x": "places", "y": "places"}, "La même colonne des deux côtés"),
        ({"x": "places", "y": "musee"}, "« musee » ne contient pas des nombres"),
        ({"x": "musee", "y": "places"}, "il en faut aussi en bas (x) pour des points"),
    ],
)
def test_axes_that_cannot_be_drawn_are_told(start, said):
    assert said in spaced(clicks.axes(MUSEES, **start).problem())


def test_bars_nobody_could_read_are_not_drawn():
    many = pd.DataFrame({"mot": [str(rank) for rank in range(50)], "n": range(50)})
    assert "autant de barres ne se lisent pas" in clicks.axes(many, kind="bar").problem()
    assert clicks.axes(many.head(10), kind="bar").problem() == ""


@pytest.mark.parametrize("given", [None, [1], pd.DataFrame(), pd.DataFrame({"forme": [[1]]}), ...])
def test_what_is_not_a_table_is_told(given):
    with pytest.raises(InvalidArgument, match="n’a pas reçu une table"):
        clicks.filter(given)


# --- Ce qui se voit ---


def test_on_paper_the_first_choices_and_their_result_stay():
    shown = clicks.join(MUSEES, ENTREES)._repr_mimebundle_()
    assert shown["text/plain"] == 'gauche.merge(droite, on="id")'
    page = shown["text/html"]
    assert (
        "2 lignes, avec les 3 de gauche et les 3 de droite. 2 lignes de gauche ne trouvent pas de pareille."
        in page
    )
    assert "Lignes à garder : celles qui ont une pareille" in spaced(page)
    assert set(shown) == {"text/html", "text/plain"}


def test_a_figure_has_its_words():
    page = clicks.axes(MUSEES)._repr_mimebundle_()["text/html"]
    assert '<img src="data:image/png' in page
    assert 'alt="Nuage' in page


def test_years_and_people_are_whole_on_an_axis():
    made = clicks.axes(pd.DataFrame({"annee": [2019, 2020, 2021], "habitants": [1200, 1300, 1250]}))
    drawn = made.run()
    made.preview(drawn)
    drawn.figure.canvas.draw()
    assert {label.get_text() for label in drawn.get_xticklabels()} >= {"2019", "2020", "2021"}
    assert "1\u202f200" in {label.get_text() for label in drawn.get_yticklabels()}
    assert drawn.get_title(loc="left") == "Habitants, selon annee"


def test_nothing_of_a_table_is_code():
    made = clicks.filter(HOSTILE)
    for value in list(made.menus["value"].values):
        page = made.choose(value=value)._repr_mimebundle_()["text/html"]
        assert "<script" not in page
        assert "<b>\n" not in page


@pytest.fixture
def kernel(in_a_kernel):
    in_a_kernel(clicks)


def test_the_line_follows_the_menus(kernel):
    made = clicks.filter(MUSEES, column="musee", value="Niort")
    screen = made.screen
    assert [menu["label"].strip("\u00a0:") for menu in screen.menus] == ["Colonne", "Comparaison", "Valeur"]
    assert screen.menus[0]["options"][:3] == ["id", "musee", "places"]
    screen.asked = {"name": "column", "rank": 2}
    assert made.line == 'table[table["places"] == 30]'
    assert screen.menus[2]["options"] == ["25", "30", "40"]
    screen.asked = {"name": "comparison", "rank": 4}
    assert made.line == 'table[table["places"] > 30]'
    assert "1 ligne sur 3." in screen.page
    assert "application/vnd.jupyter.widget-view+json" in made._repr_mimebundle_()


@pytest.mark.parametrize(
    "asked",
    [{}, {"name": "column", "rank": 99}, {"name": "rien", "rank": 0}, {"name": "column", "rank": "<b>"}],
)
def test_a_choice_no_menu_offers_changes_nothing(kernel, asked):
    made = clicks.filter(MUSEES)
    before = (made.line, made.screen.page)
    made.screen.asked = asked
    assert (made.line, made.screen.page) == before


def test_without_anywidget_the_line_stays(kernel, monkeypatch):
    monkeypatch.setitem(sys.modules, "anywidget", None)
    monkeypatch.delitem(sys.modules, "datakit.draw.clicks.screen", raising=False)
    assert dk.clicks.filter(MUSEES).screen is None
