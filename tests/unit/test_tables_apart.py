"""Un tableau entier et une colonne que rapproche un signe : la réponse vient avant le calcul, qui figerait la machine."""

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

from datakit.answers.tables_apart import ApartTables
from datakit.errors import ExplainedError


@pytest.fixture
def shell():
    shell = InteractiveShell()
    shell.ast_transformers.append(ApartTables(shell.user_ns))
    minutes = pd.DataFrame({"lux": range(20_000), "occupe": True})
    shell.user_ns |= {"minutes": minutes, "vide": minutes.iloc[:9_000], "eclaire": minutes.lux > 385}
    return shell


@pytest.mark.parametrize(
    "line",
    [
        "x = (eclaire & vide).sum()",
        "x = (eclaire & ~vide).sum()",
        "x = vide & eclaire",
        "x = (minutes.lux > 3) | minutes",
        "x = minutes.lux * vide",
        "print((eclaire & vide).sum())",
    ],
)
def test_a_whole_table_beside_a_column_is_told_before_the_machine_freezes(shell, line):
    stopped = shell.run_cell(line).error_in_exec
    assert isinstance(stopped, ExplainedError)
    assert "minutes." in stopped.action


@pytest.mark.parametrize(
    "line",
    [
        "x = (eclaire & vide.occupe).sum()",
        "x = (eclaire & ~minutes.occupe).sum()",
        "vide = minutes.occupe\nx = eclaire & vide",
        "x = vide.head(3) * minutes.lux.head(3)",
    ],
)
def test_what_the_machine_can_finish_is_left_to_it(shell, line):
    assert shell.run_cell(line).success
