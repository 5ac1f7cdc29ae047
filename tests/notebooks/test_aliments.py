"""L'atelier des aliments : le nuage des céréales et la carte des emballages se présentent et passent leur relecture."""

import ast
import os
from pathlib import Path

import matplotlib
import pytest

import datakit as dk
from datakit.figtext import read
from datakit.tools import notebook as nb
from datakit.topics.judges import referee
from datakit.workshop import BLANK, _Blanks

matplotlib.use("Agg")
SOLUTION = Path(__file__).parents[2] / "solutions" / "08-aliments.ipynb"
PARTS = ("cereales", "ici")  # les deux parties qui dessinent, chacune depuis son point de reprise


@pytest.fixture(scope="module")
def drawn():
    """Les figures que montrent ces deux parties, par cellule."""
    found, names, here = {}, {"display": lambda thing: None, BLANK: ...}, [""]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dk, "show", lambda fig, **_: found.update({here[0]: fig}))
        patch.setattr(dk, "move", lambda draw, **_: found.update({here[0]: draw()[0]}))
        patch.chdir(os.path.dirname(__file__))
        for cell in nb.read(SOLUTION)["cells"]:
            if cell["cell_type"] == "code" and cell["id"].startswith(PARTS):
                here[0] = cell["id"]
                exec(compile(_Blanks().visit(ast.parse(cell["source"])), cell["id"], "exec"), names)
    return found


@pytest.mark.parametrize("cell", ["cereales-figure", "cereales-audit", "ici-carte"])
def test_each_figure_passes_its_audit_and_says_its_licence(drawn, cell):
    assert referee(drawn[cell]).ok, str(referee(drawn[cell]))
    assert "ODbL" in read(drawn[cell]).source


def test_the_place_is_named_and_far_enough_from_the_other_names(drawn):
    texts = [text.get_text() for text in drawn["ici-carte"].axes[0].texts]
    assert texts.count("Poitiers") == 1
    assert "Saint-Varent" in texts
