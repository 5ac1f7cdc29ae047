"""L'atelier des aliments : le nuage des céréales et la carte des emballages se présentent et passent leur relecture."""

import ast
import os
from pathlib import Path

import matplotlib
import pytest

import datakit as dk
from datakit.answers.judges import referee
from datakit.tools import notebook as nb
from datakit.workshop import BLANK, _Blanks
from figaudit.base.figtext import read

matplotlib.use("Agg")
SOLUTION = Path(__file__).parents[2] / "solutions" / "08-aliments.ipynb"
PARTS = ("cereales", "ici")  # les deux parties qui dessinent, chacune depuis son point de reprise


@pytest.fixture(scope="module")
def drawn():
    """Les figures que montrent ces deux parties, par cellule ; et `podium`, à bouger."""
    found, names, here = {}, {"display": lambda thing: None, BLANK: ...}, [""]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dk, "show", lambda fig, **_: found.update({here[0]: fig}))
        patch.setattr(dk, "move", lambda draw, **_: found.update({here[0]: draw()[0], draw.__name__: draw}))
        patch.chdir(os.path.dirname(__file__))
        for cell in nb.read(SOLUTION)["cells"]:
            if cell["cell_type"] == "code" and cell["id"].startswith(PARTS):
                here[0] = cell["id"]
                exec(compile(_Blanks().visit(ast.parse(cell["source"])), cell["id"], "exec"), names)
    return found


@pytest.mark.parametrize("weights", [{"sucres": 3}, {"protéines": 3, "sucres": 0, "fibres": 0}, {}])
def test_the_title_names_the_first_and_each_band_marks_it(drawn, weights):
    """Quatre bandes, une par critère : la valeur du premier est écrite dans chacune, et rien ne sort du cadre."""
    fig, said, alt = drawn["podium"](**weights)
    fig.canvas.draw()
    head = read(fig).title.replace("\u00a0", " ").partition("en tête : ")[2]
    assert head
    assert f"ordre : {head.rstrip('…').rstrip()}" in said.replace("\u00a0", " ")
    assert alt != said, "le texte de remplacement décrit le dessin ; la légende, déjà lue, conclut"
    assert alt.startswith("Quatre bandes, une par critère")
    bands = [ax.get_title(loc="left").replace("\u00a0", " ").partition(" : ")[0] for ax in fig.axes]
    assert bands == ["sucres", "fibres", "sel", "protéines"]
    for ax in fig.axes:
        (value,) = ax.texts
        assert value.get_text().endswith(" g")
        assert value.get_window_extent().x1 < fig.bbox.x1


def test_a_band_says_what_is_wanted(drawn):
    fig, *_ = drawn["podium"](sucres=-2, fibres=0, sel=3, protéines=0)
    wanted = [ax.get_title(loc="left").replace("\u00a0", " ").partition(" : ")[2] for ax in fig.axes]
    assert wanted == ["le moins possible", "ne compte pas", "le plus possible", "ne compte pas"]


def test_without_weights_there_is_no_podium(drawn):
    fig, said = drawn["podium"](sucres=0, fibres=0)
    assert fig is None
    assert "il n’y a pas de podium" in said


@pytest.mark.parametrize("cell", ["cereales-figure", "cereales-code", "ici-carte"])
def test_each_figure_passes_its_audit_and_says_its_licence(drawn, cell):
    assert referee(drawn[cell]).ok, str(referee(drawn[cell]))
    assert "ODbL" in read(drawn[cell]).source


def test_the_place_is_named_and_far_enough_from_the_other_names(drawn):
    texts = [text.get_text() for text in drawn["ici-carte"].axes[0].texts]
    assert texts.count("Poitiers") == 1
    assert "Saint-Varent" in texts


def test_the_faults_to_find_by_eye_are_in_the_first_columns(monkeypatch):
    """Sur un écran de 1280 points, et sur une diapositive, ce qui déborde à droite ne se voit pas."""
    shown = []
    monkeypatch.setattr(dk, "table", lambda frame, *_, **__: shown.append(frame))
    source = next(cell["source"] for cell in nb.read(SOLUTION)["cells"] if cell["id"] == "fautes-point")
    exec(compile(source, "fautes-point", "exec"), {})
    assert list(shown[0])[:4] == ["nom", "glucides", "dont sucres", "protéines"]
    assert max(map(len, shown[0])) < 15
