"""L’atelier des aliments : les figures des céréales et la carte des emballages se présentent et passent leur relecture."""

import ast
import os
import re
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from matplotlib.collections import PathCollection
from matplotlib.text import Text

import datakit as dk
from datakit.answers.judges import referee
from datakit.subjects.food.duel import own_duel
from datakit.tools import notebook as nb
from datakit.workshop import BLANK, _Blanks
from figaudit.base import figtext
from figaudit.base.figtext import read
from figaudit.mend.copying import copy_figure

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
    head, separator, _ = read(fig).title.replace("\u00a0", " ").partition(" : première selon vos poids")
    assert separator
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
    wanted = [words.partition(" (")[0] for words in wanted]  # sans le rang
    assert wanted == ["le moins possible", "ne compte pas", "le plus possible", "ne compte pas"]


def test_the_title_says_where_the_first_is_beaten(drawn):
    """Le titre donne le plus mauvais rang parmi les critères demandés, celui que sa bande écrit."""
    fig, *_ = drawn["podium"](sucres=-2, fibres=1, sel=0, protéines=0)
    ranks = [int(re.search(r"\((\d+)(?:ʳᵉ|ᵉ) sur", ax.get_title(loc="left"))[1]) for ax in fig.axes]
    sugars, fibres, *_ = ranks
    assert f"{max(sugars, fibres)}ᵉ sur" in read(fig).title


def test_a_duel_refuses_what_its_medians_deny(drawn):
    fig = copy_figure(drawn["cereales-duel"])
    title = "Les flocons sont plus sucrés que le muesli"
    figtext.annotate(fig, title=title, unit="g de sucres", source="essai")
    assert "Le titre dit le contraire" in own_duel(fig)[0]


def test_no_name_is_written_on_a_circle_of_the_map(drawn):
    fig = drawn["ici-carte"]
    fig.canvas.draw()
    (ax, *_) = fig.axes
    (circles,) = [
        one for one in ax.collections if isinstance(one, PathCollection) and len(one.get_sizes()) > 1
    ]
    centres = ax.transData.transform(circles.get_offsets())
    radii = np.sqrt(circles.get_sizes()) / 2 * fig.dpi / 72
    for text in ax.texts:
        box = Text.get_window_extent(text)  # sans le trait qui mène au cercle
        across = np.maximum(np.maximum(box.x0 - centres[:, 0], centres[:, 0] - box.x1), 0)
        upward = np.maximum(np.maximum(box.y0 - centres[:, 1], centres[:, 1] - box.y1), 0)
        assert (np.hypot(across, upward) > radii - 2).all(), text.get_text()


def test_without_weights_there_is_no_podium(drawn):
    fig, said = drawn["podium"](sucres=0, fibres=0)
    assert fig is None
    assert "il n’y a pas de podium" in said


@pytest.mark.parametrize("cell", ["cereales-figure", "cereales-duel", "ici-carte"])
def test_each_figure_passes_its_audit_and_says_its_licence(drawn, cell):
    assert referee(drawn[cell]).ok, str(referee(drawn[cell]))
    assert "ODbL" in read(drawn[cell]).source


def test_the_place_is_named_and_far_enough_from_the_other_names(drawn):
    texts = [text.get_text() for text in drawn["ici-carte"].axes[0].texts]
    assert texts.count("Poitiers") == 1
    assert "Saint-Varent, 5" in texts


def test_the_faults_to_find_by_eye_are_in_the_first_columns(monkeypatch):
    """Sur un écran de 1280 points, et sur une diapositive, ce qui déborde à droite ne se voit pas."""
    shown = []
    monkeypatch.setattr(dk, "table", lambda frame, *_, **__: shown.append(frame))
    source = next(cell["source"] for cell in nb.read(SOLUTION)["cells"] if cell["id"] == "fautes-point")
    exec(compile(source, "fautes-point", "exec"), {})
    assert list(shown[0])[:4] == ["nom", "glucides", "dont sucres", "protéines"]
    assert max(map(len, shown[0])) < 15
