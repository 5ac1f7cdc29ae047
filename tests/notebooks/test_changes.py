"""« On change un mot, on relance » : chaque cellule qui y invite donne une figure, un tableau, ou une phrase en français."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell

from datakit.errors import DatakitError
from datakit.tools import notebook as nb

ROOT = Path(__file__).parents[2]
SLUGS = sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))

# Par cellule : ce que l’on y remplace, et par quoi.
CHANGES: dict[str, dict[str, dict[str, list[str]]]] = {
    "00-accueil": {"lire-mot": {'"Camille"': ['"Zoé"', '""', "1990"]}},
    "04-prenoms": {
        "table-figure": {
            "annee = 1900": [
                "annee = 2019",
                "annee = 2021",
                "annee = 1899",
                'annee = "1967"',
                "annee = 1967.0",
            ],
            '== "F"': ['== "G"', '== "M"', '== "f"'],
        },
    },
}


class Shell(InteractiveShell):
    """Un carnet sans écran : ce qui s’affiche est retenu."""


@pytest.fixture
def shell(monkeypatch):
    monkeypatch.chdir(ROOT / "notebooks")
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    InteractiveShell.clear_instance()
    made = Shell.instance()
    made.ast_node_interactivity = "last_expr"
    yield made
    InteractiveShell.clear_instance()


def run(shell: InteractiveShell, source: str) -> tuple[BaseException | None, str]:
    """L’erreur de la cellule, s’il y en a une, et ce qu’elle affiche."""
    with redirect_stdout(io.StringIO()) as said:
        done = shell.run_cell(source, store_history=False)
    return done.error_before_exec or done.error_in_exec, said.getvalue()


@pytest.mark.parametrize("slug", SLUGS)
def test_changing_one_value_never_breaks(shell, slug):
    changes, broken = CHANGES.get(slug, {}), []
    cells = {
        cell["id"]: cell["source"]
        for cell in nb.read(Path(f"{slug}.ipynb"))["cells"]
        if cell["cell_type"] == "code"
    }
    assert set(changes) <= set(cells)
    for name, source in cells.items():
        error, said = run(shell, source)
        assert error is None, f"{name} : {error!r}"
        for old, wanted in changes.get(name, {}).items():
            assert old in source, f"{name} ne contient pas {old}"
            for new in wanted:
                error, said = run(shell, source.replace(old, new))
                if error is not None and not isinstance(error, DatakitError):
                    broken.append(f"{name}, {new} : {error!r}")
                elif error is None and not said.strip():
                    broken.append(f"{name}, {new} : rien ne s’affiche")
            run(shell, source)
    assert broken == []
