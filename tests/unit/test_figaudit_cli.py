"""La commande `figaudit` : ce qu’elle affiche, et ce qu’elle rend."""

import pytest

from figaudit import cli
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
    assert capsys.readouterr().out.startswith("Emploi : figaudit SCRIPT.py")
    assert cli.main([]) == 2
    assert "Emploi" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["a.py", "--timeout", "demain"], ["a.py", "b.py"], ["--nope"]])
def test_a_wrong_option_is_told_in_french(wrong, capsys):
    with pytest.raises(SystemExit) as stop:
        cli.main(wrong)
    assert stop.value.code == 2
    assert capsys.readouterr().err == "Emploi : figaudit SCRIPT.py [--timeout SECONDES]\n"


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
