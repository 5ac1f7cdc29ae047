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
def test_the_longest_name_never_squeezes_the_cloud(drawn, weights):
    """Tout le nom du premier, hors du nuage : rien de coupé, et le cadre garde sa largeur."""
    fig, said = drawn["podium"](**weights)
    ax, canvas = fig.axes[0], fig.canvas
    canvas.draw()
    head = ax.get_legend().get_texts()[-1].get_text().partition("1 : ")[2]
    assert f"ordre : {head}, " in said.replace("\u00a0", " ")
    assert ax.get_window_extent().width > 0.75 * fig.bbox.width
    assert ax.get_legend().get_window_extent().x1 < fig.bbox.x1
    assert ax.get_legend().get_window_extent().y0 >= ax.get_window_extent().y1


@pytest.mark.parametrize("cell", ["cereales-figure", "cereales-audit", "ici-carte"])
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
