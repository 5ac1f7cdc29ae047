"""Chaque pari posé dans un carnet est dit plus bas, à côté de la vérité ; et rien ne se dit d’un pari que l’on n’a pas posé."""

import re
from pathlib import Path

import pytest

from datakit.tools import notebook as nb

BLANKS = sorted((Path(__file__).parents[2] / "notebooks").glob("[0-9][0-9]-*.ipynb"))
POSED = re.compile(r"\bdk\.bet\.(?:number|curve|order)\(\s*\"([\w-]+)\"")
TOLD = re.compile(r"\bdk\.bet\.made\([\"']([\w-]+)[\"']\)")


def places(cells, pattern):
    """Le rang de la première cellule où chaque pari est nommé."""
    found = {}
    for rank, cell in enumerate(cells):
        for name in pattern.findall(cell["source"]):
            found.setdefault(name, rank)
    return found


@pytest.mark.parametrize("path", BLANKS, ids=[path.stem for path in BLANKS])
def test_every_bet_is_told_after_it_is_made(path):
    cells = nb.read(path)["cells"]
    posed, told = places(cells, POSED), places(cells, TOLD)
    assert set(posed) == set(told)
    for name, rank in posed.items():
        assert rank < told[name], name
        folded = cells[rank].get("metadata", {}).get("jupyter", {}).get("source_hidden")
        assert not folded, f"{name} se pose dans une cellule repliée"
        assert cells[rank]["source"].rstrip().splitlines()[-1].isidentifier(), f"{name} ne se montre pas"
