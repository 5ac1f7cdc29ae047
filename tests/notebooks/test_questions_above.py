"""Une question est juste au-dessus de sa cellule, et un pari fait en haut se retrouve dans une figure plus bas."""

import itertools
import re
from pathlib import Path

import pytest

from datakit.tools import notebook as nb

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
SLUGS = [
    "06-mobilites",
    "07-agenda",
    "08-aliments",
    "09-dataviz",
    "10-traces-de-soldats",
    "11-factualite",
]
QUESTION = re.compile(r"^### Exercice (\d+)", re.MULTILINE)
CHECK = re.compile(r"^ex\.q(\d+)\.check\(", re.MULTILINE)
OPENED = re.compile(r'dk\.bet\.(?:number|curve|order)\(\s*"(\w+)"')
SHOWN = re.compile(r'dk\.bet\.made\("(\w+)"\)')


@pytest.mark.parametrize("slug", SLUGS)
def test_each_question_stands_right_above_its_own_cell(slug):
    cells = nb.read(NOTEBOOKS / f"{slug}.ipynb")["cells"]
    checked = []
    for above, cell in itertools.pairwise(cells):
        asked = CHECK.search(cell["source"])
        if cell["cell_type"] != "code" or not asked:
            continue
        assert above["cell_type"] == "markdown", cell["id"]
        assert QUESTION.findall(above["source"]) == [asked[1]], cell["id"]
        checked.append(int(asked[1]))
    assert checked == list(range(1, len(checked) + 1))


@pytest.mark.parametrize("slug", SLUGS)
def test_each_bet_is_made_once_and_found_again_in_a_figure_below(slug):
    sources = [
        cell["source"]
        for cell in nb.read(NOTEBOOKS / f"{slug}.ipynb")["cells"]
        if cell["cell_type"] == "code"
    ]
    opened, shown = [], []
    for source in sources:
        opened += OPENED.findall(source)
        found = SHOWN.findall(source)
        assert set(found) <= set(opened), "une figure montre un pari que l’on n’a pas encore fait"
        shown += found
    assert len(opened) <= 3
    assert sorted(opened) == sorted(shown)
    if slug == "10-traces-de-soldats":
        assert opened == [], "on ne parie pas sur des morts"
    else:
        assert opened
