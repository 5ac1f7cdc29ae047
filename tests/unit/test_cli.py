"""La commande `datakit` : aide en français, codes de retour, documentation."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from datakit import __version__, cli

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
    page = (ROOT / "guide/commandes.md").read_text("utf-8")
    assert f"### `datakit {name}`" in page, "lancez `datakit links`, qui refait la page"
    for option in cli.commands()[name]:
        if option.startswith("--"):
            assert f"`{option}" in page


def test_overview_lists_every_command(capsys):
    assert cli.main([]) == 2
    assert cli.main(["--help"]) == 0
    out = capsys.readouterr().out
    assert all(f"  {name} " in out for name in NAMES)


def test_the_version_is_said_and_nothing_heavy_is_loaded(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"datakit {__version__}\n"
    code = "import sys; from datakit import cli; cli.main(['--version']); print({'pandas', 'numpy', 'jinja2'} & {*sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "set()"


@pytest.mark.parametrize("name", NAMES)
def test_an_option_is_typed_in_french(name):
    """Un mot du métier reste tel que tout le monde le dit ; `--help`, tel que partout."""
    spoken = {"port", "ics", "gtfs", "csv", "html", "pyodide", "help"}
    french = {
        "avec", "commune", "corriger", "couvertures", "delai", "depuis", "hors-ligne", "minutes", "mot", "noms", "oui", "portail", "prenoms", "refaire", "revenir",
        "salle", "sans-diapos", "sans-navigateur", "sans-solutions", "schema", "solutions", "table", "tout", "variantes", "verifier", "vers",
    }  # fmt: skip
    typed = {option.removeprefix("--") for option in cli.commands()[name] if option.startswith("--")}
    assert typed <= spoken | french | {"garder", "sans", "reprise", "seance", "programme", "version"}


def cited():
    """(fichier, commande, option) de chaque option que citent les phrases du kit et les solutions."""
    texts = [
        path
        for path in (ROOT / "src").rglob("*")
        if path.suffix in {".json", ".toml", ".html", ".md", ".txt", ".py"}
    ]
    for path in [*texts, *(ROOT / "solutions").glob("*.ipynb")]:
        for name, rest in re.findall(r"datakit ([a-z]+) ([^`<\n]*)", path.read_text("utf-8")):
            for option in re.findall(r"--[a-z-]+", rest) if name in NAMES else ():
                yield path.name, name, option


def test_every_option_that_is_cited_exists():
    known = {name: {*cli.commands()[name], "--help"} for name in NAMES}
    found = list(cited())
    assert len(found) > 10
    assert [(place, name, option) for place, name, option in found if option not in known[name]] == []


def test_each_command_lives_in_the_module_of_its_name():
    tools = Path(cli.__file__).parent / "tools"
    assert [
        name for name in NAMES if "\ndef run(options" not in (tools / f"{name}.py").read_text("utf-8")
    ] == []


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


def test_a_reader_who_leaves_does_not_stop_a_command_before_its_files(monkeypatch, tmp_path):
    """`datakit publish | head` : ce que le lecteur n’attend plus se perd, les fichiers s’écrivent."""

    def publish(asked):
        print("une ligne de plus\n" * 10_000, flush=True)
        (tmp_path / "fait.txt").write_text("oui", "utf-8")
        print("fini")

    monkeypatch.setattr(cli, "_module", lambda name: SimpleNamespace(run=publish))
    reader, writer = os.pipe()
    os.close(reader)
    with open(writer, "w") as away:
        monkeypatch.setattr(sys, "stdout", away)
        assert cli.main(["list"]) == 0
    assert (tmp_path / "fait.txt").read_text("utf-8") == "oui"


def test_lab_hands_over_to_the_launcher(monkeypatch):
    """Sous POSIX, le lanceur prend la place de la commande : Ctrl+C n’a qu’un programme à arrêter."""
    from datakit.tools import lab

    ran = []
    monkeypatch.setattr(lab.os, "name", "posix")
    monkeypatch.setattr(lab.os, "execv", lambda program, command: ran.append((program, command)))
    monkeypatch.setattr(lab.subprocess, "run", lambda *_, **__: Done())
    assert cli.main(["lab", "--port", "9000", "--sans-navigateur"]) == 0
    ((program, command),) = ran
    assert command[0] == program
    assert command[1].endswith("kit.py")
    assert command[2:] == ["lab", "--port", "9000", "--no-browser"]


class Done:
    returncode = 0


@pytest.mark.parametrize("given", ["nan", "inf", "0", "-3", "1e300", "abc", "86401"])
def test_a_time_limit_is_a_number_of_seconds(given, capsys):
    assert cli.main(["audit", "x.py", "--delai", given]) == 2
    assert "un nombre de secondes est attendu, un jour au plus" in capsys.readouterr().err


def test_a_fault_of_the_kit_is_said_and_can_be_shown(monkeypatch, capsys):
    from datakit.tools import build

    monkeypatch.setattr(build, "run", lambda options: [][1])
    monkeypatch.delenv("DATAKIT_TRACE", raising=False)
    assert cli.main(["build"]) == 2
    assert capsys.readouterr().err.startswith("La commande s’est arrêtée sur une faute du kit (IndexError).")
    monkeypatch.setenv("DATAKIT_TRACE", "1")
    with pytest.raises(IndexError):
        cli.main(["build"])
