"""La commande `figaudit` : ce qu’elle affiche, et ce qu’elle rend."""

import json
from types import SimpleNamespace

import pytest
from matplotlib.figure import Figure

from figaudit import assert_honest, cli
from figaudit.magic import run_and_audit
from figaudit.run import Drawn

FAIR = Drawn("ligne 3", "Deux barres : Rien à redire")
LIAR = Drawn("ligne 9", "Trompeur", ("error", "advice"))
UNREAD = Drawn("ailleurs", "Pas relu", read=False)


@pytest.fixture
def script(monkeypatch):
    """Un script qui dessine ces figures."""

    def draws(*found):
        monkeypatch.setattr(cli, "script_figures", lambda path, timeout: list(found))

    return draws


@pytest.mark.parametrize(
    ("found", "code", "said"),
    [
        ((), 0, "0 figure\u00a0: rien à redire."),
        ((FAIR,), 0, "1 figure\u00a0: rien à redire."),
        ((FAIR, LIAR), 1, "2 figures\u00a0: 1 point trompeur et 1 conseil."),
        ((UNREAD,), 0, "1 figure\u00a0: 1 pas relue."),
        ((UNREAD, LIAR, UNREAD), 1, "3 figures\u00a0: 1 point trompeur et 1 conseil, 2 pas relues."),
    ],
)
def test_the_verdict_is_counted(script, capsys, found, code, said):
    script(*found)
    assert cli.main(["figures.py"]) == code
    out = capsys.readouterr().out
    assert out.endswith(said + "\n")
    assert out.count("Figure ") == len(found)


def test_help_is_french(capsys):
    assert cli.main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("Emploi\u00a0: figaudit SCRIPT.py")
    assert cli.main([]) == 2
    assert "Emploi" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["a.py", "--timeout", "demain"], ["a.py", "--format", "pdf"], ["--nope"]])
def test_a_wrong_option_is_told_in_french(wrong, capsys):
    with pytest.raises(SystemExit) as stop:
        cli.main(wrong)
    assert stop.value.code == 2
    err = capsys.readouterr().err
    assert err.startswith("Emploi\u00a0: figaudit SCRIPT.py… [--format")
    assert err.count("\n") == 1


@pytest.mark.parametrize("name", ["absent.py", "texte.txt", "carnet.ipynb"])
def test_a_file_that_is_no_script_is_explained(tmp_path, name, capsys):
    if name != "absent.py":
        (tmp_path / name).write_text("1")
    assert cli.main([str(tmp_path / name)]) == 2
    said = capsys.readouterr().err
    assert "n’est pas un fichier qu’on sait exécuter" in said
    assert "Attendu\u00a0: Un fichier .py qui existe." in said


def test_a_script_is_run_from_its_folder_and_its_figures_kept(tmp_path, capsys):
    path = tmp_path / "barres.py"
    path.write_text(
        "from pathlib import Path\n"
        "from matplotlib.figure import Figure\n"
        "assert Path('barres.py').exists()\n"
        "ax = Figure().subplots()\n"
        "ax.bar(['2018', '2019'], [88, 90])\n"
        "ax.set_ylim(87, 91)\n"
        "ax.set_title('Une légère hausse')\n",
        "utf-8",
    )
    assert cli.main([str(path)]) == 1
    out = capsys.readouterr().out
    assert "Figure 1, ligne 4" in out
    assert "[truncated-bars]" in out
    assert 'figaudit.explain("truncated-bars")' in out


TOLD = {
    "rule": "truncated-bars",
    "severity": "error",
    "title": "Barres coupées",
    "message": "L’axe va de 87 à 91.",
    "why": "On lit une barre par sa longueur.",
    "fix": "ax.set_ylim(bottom=0)",
    "where": "",
}
CUT = Drawn("ligne 9", "Trompeur : <b>", ("error",), subject="Ventes", findings=(TOLD,))


def test_sarif_puts_each_finding_on_its_line(script, capsys):
    script(FAIR, CUT)
    assert cli.main(["figures.py", "--format", "sarif"]) == 1
    run = json.loads(capsys.readouterr().out)["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["truncated-bars"]
    result = run["results"][0]
    assert (result["ruleId"], result["level"]) == ("truncated-bars", "error")
    assert result["message"]["text"] == "L’axe va de 87 à 91.\nEssayez\u00a0: ax.set_ylim(bottom=0)"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "figures.py"},
        "region": {"startLine": 9},
    }


def test_json_and_html_say_the_same_figures(script, capsys):
    script(FAIR, CUT)
    assert cli.main(["figures.py", "--format", "json"]) == 1
    [said] = json.loads(capsys.readouterr().out)
    assert [one["where"] for one in said["figures"]] == ["ligne 3", "ligne 9"]
    assert said["figures"][1]["findings"] == [TOLD]

    script(CUT)
    assert cli.main(["figures.py", "--format", "html"]) == 1
    page = capsys.readouterr().out
    assert page.startswith("<!doctype html>")
    assert "&lt;b&gt;" in page
    assert "<b>" not in page


def test_several_scripts_make_one_document(script, capsys):
    script(CUT)
    assert cli.main(["a.py", "b.py", "--format", "json"]) == 1
    assert [one["script"] for one in json.loads(capsys.readouterr().out)] == ["a.py", "b.py"]

    assert cli.main(["a.py", "b.py", "--format", "sarif"]) == 1
    [run] = json.loads(capsys.readouterr().out)["runs"]
    places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]]
    assert places == ["a.py", "b.py"]

    assert cli.main(["a.py", "b.py"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if line.startswith("#")] == ["# a.py", "# b.py"]


def test_english_is_asked_on_the_command_line(script, capsys):
    script(LIAR)
    assert cli.main(["figures.py", "--language", "en"]) == 1
    assert capsys.readouterr().out.endswith("1 figure: 1 misleading point and 1 piece of advice.\n")
    assert cli.main(["--help", "--language", "en"]) == 0
    assert capsys.readouterr().out.startswith("Usage: figaudit SCRIPT.py")


def test_a_dishonest_figure_fails_its_test_with_the_report():
    fig = Figure()
    ax = fig.add_subplot()
    ax.bar(["2018", "2019"], [88, 90])
    assert_honest(fig)
    ax.set_ylim(87, 91)
    with pytest.raises(AssertionError, match="truncated-bars"):
        assert_honest(fig)
    assert_honest(fig, ignore=["truncated-bars"])
    with pytest.raises(AssertionError, match="Not audited"):
        assert_honest("figure.png", language="en")


def test_the_cell_magic_audits_what_the_cell_draws(monkeypatch):
    shown = []
    shell = SimpleNamespace(run_cell=lambda cell: exec(cell, {}))
    monkeypatch.setattr("IPython.display.display", shown.append)
    run_and_audit(
        shell,
        "en",
        "from matplotlib.figure import Figure\nFigure().add_subplot().bar(['a', 'b'], [1, 2])\nFigure()",
    )
    assert [report.language for report in shown] == ["en"]
    assert "missing-title" in shown[0].rules
