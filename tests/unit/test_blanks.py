"""Une ligne où il reste un blanc ne s’exécute pas : un carnet vierge va jusqu’au bout."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

from datakit.workshop import _Blanks


@pytest.fixture
def shell():
    shell = InteractiveShell()
    shell.ast_transformers.append(_Blanks())
    return shell


@pytest.mark.parametrize(
    "source",
    [
        "x = t[(t.annee == ____) & (t.nom == 'Zoé')].nombre.sum()",
        "x = t[t.nom == '____'].nombre.sum()",
        "x = serie.____()",
        "x = (serie / ____).idxmax()",
        "x = ['____', '____']",
        'x = """____"""',
        "fait = t[t.annee == ____]\nx = fait.nombre.sum()",
        "ax = open\nax.set_ylim(____, 4)\nx = ax.figure",
        "x = open\nx.barh(____, ____)",
        "x = open\nprint(x, '____')",
    ],
)
def test_a_blank_is_not_begun(shell, source):
    done = shell.run_cell(source)
    assert done.error_in_exec is None
    assert done.error_before_exec is None
    assert shell.user_ns["x"] is ...


def test_a_full_line_runs_and_later_cells_too(shell):
    shell.run_cell("x = ____\ny = 2\nz = y + 1\nx = 5\nw = x + 1")
    assert [shell.user_ns[name] for name in "yzxw"] == [2, 3, 5, 6]
    shell.run_cell("v = x + 1")
    assert shell.user_ns["v"] == 6
