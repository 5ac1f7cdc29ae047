"""La commande `datakit` : aide en français, codes de retour, documentation."""

from pathlib import Path

import pytest

from datakit import cli

ROOT = Path(__file__).parents[2]
NAMES = list(cli.commands())


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help(name, capsys):
    assert cli.main([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Emploi\u00a0: datakit {name}")
    assert "montrer cette aide" in out
    assert not any(word in out for word in ("usage:", "positional", "optional", "show this help"))


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_documented(name):
    readme = (ROOT / "README.md").read_text("utf-8")
    if len(readme) < 2000:
        pytest.skip("README.md n'est pas encore écrit")
    assert f"datakit {name}" in readme


def test_overview_lists_every_command(capsys):
    assert cli.main([]) == 2
    assert cli.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in NAMES)


def test_mistakes_are_explained_in_french(capsys):
    assert cli.main(["biuld"]) == 2
    assert "Vouliez-vous dire «\u00a0build\u00a0»" in capsys.readouterr().err
    assert cli.main(["run"]) == 2
    err = capsys.readouterr().err
    assert "il manque slug" in err
    assert cli.main(["build", "--chek"]) == 2
    assert "inconnu" in capsys.readouterr().err


def test_an_expected_error_has_no_traceback(monkeypatch, capsys, tmp_path):
    from datakit.errors import NotebookError
    from datakit.tools import build

    def fail(options):
        raise NotebookError("Le carnet est mal formé.", "Un carnet.", "Corrigez-le.")

    monkeypatch.setattr(build, "run", fail)
    assert cli.main(["build"]) == 2
    assert capsys.readouterr().err.splitlines()[0] == "Le carnet est mal formé."
