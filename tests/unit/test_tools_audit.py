"""`datakit audit` : exécuter à part, relire chaque figure, rendre un code utile en intégration continue."""

import json
import multiprocessing
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from datakit import cli
from datakit.errors import NotebookError
from datakit.tools import audit
from figaudit import run as apart

BAD = """import matplotlib.pyplot as plt
print("::error::faux")
fig, ax = plt.subplots()
ax.bar(["2018", "2019"], [88, 90])
ax.set(ylim=(87, 91), title="\\x1b[31mFaux rouge")
plt.close(fig)
plt.figure()
"""
GOOD = """import datakit as dk
from datakit.subjects import names
import pandas as pd
fig = names.bars(pd.Series({"Emma": 3, "Léa": 2}), title="Deux prénoms", unit="naissances", source="Insee, 2021")
dk.show(fig, alt="Deux barres.")
dk.audit(fig).before_after()
"""


def notebook(*sources, **more):
    cells = [
        {"cell_type": "code", "id": f"c{n}", "metadata": {}, "source": s, "outputs": []}
        for n, s in enumerate(sources)
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells} | more)


def write(folder, name, content):
    path = folder / name
    path.write_text(content, "utf-8")
    return path


class Forked:
    """Un `Popen` de Python, né de ce processus-ci : ses importations faites, il y gagne une seconde."""

    def __init__(self, command, *, cwd, env, stdout, **_):
        made = multiprocessing.get_context("fork").Process(target=self.live, args=(command, cwd, env, stdout))
        made.start()
        self.made, self.pid = made, made.pid

    def live(self, command, cwd, env, stdout):
        os.setsid()
        os.chdir(cwd)
        os.environ.clear()
        os.environ.update(env)
        for number in (1, 2):
            os.dup2(stdout.fileno(), number)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8") for number in (1, 2))
        sys.path.insert(0, "")
        sys.argv = command[2:]
        exec(command[2])

    def wait(self, timeout=None):
        self.made.join(timeout)
        if self.made.is_alive():
            raise subprocess.TimeoutExpired("fork", timeout)


@pytest.fixture
def forked(monkeypatch):
    for name in ("IPython.core.interactiveshell", "figaudit.report"):
        __import__(name)
    if sys.platform == "linux":
        monkeypatch.setattr(apart, "subprocess", SimpleNamespace(**vars(subprocess) | {"Popen": Forked}))


@pytest.mark.usefixtures("forked")
def test_a_misleading_script_fails_in_french(tmp_path, capsys):
    assert cli.main(["audit", str(write(tmp_path, "barres.py", BAD))]) == 1
    out = capsys.readouterr().out
    assert "Figure 1, ligne 3" in out
    assert "[truncated-bars]" in out
    assert "1 figure\u00a0: 1 point trompeur" in out
    assert "\x1b" not in out
    assert "::error" not in out


@pytest.mark.usefixtures("forked")
def test_a_fair_notebook_passes_and_names_its_cell(tmp_path, capsys):
    path = write(tmp_path, "carnet.ipynb", notebook("%matplotlib inline\n1 + 1", GOOD))
    assert cli.main(["audit", str(path)]) == 0
    out = capsys.readouterr().out
    assert "Figure 1, cellule 2 (c1)" in out
    assert "1 figure\u00a0:" in out


@pytest.mark.usefixtures("forked")
def test_a_file_without_figure_is_fine(tmp_path, capsys):
    assert cli.main(["audit", str(write(tmp_path, "rien.py", "raise SystemExit(0)"))]) == 0
    assert "0 figure\u00a0: rien à redire." in capsys.readouterr().out


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("casse.py", "print('x' * 50_000_000)\n1 / 0", "ZeroDivisionError"),
        ("casse.ipynb", notebook("import os", "nom_inconnu"), "cellule 2 (c1), NameError"),
        ("fuite.py", "import os; os._exit(0)", "ne va pas au bout"),
    ],
)
def test_a_file_that_cannot_run_is_code_2(tmp_path, capsys, name, content, said):
    assert cli.main(["audit", str(write(tmp_path, name, content))]) == 2
    assert said in capsys.readouterr().err


BARE = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
DRESSED = {
    "PYTHONUNBUFFERED": "1",
    "FORCE_COLOR": "1",
    "TERM": "dumb",
    "LC_ALL": "C",
    "TZ": "Pacific/Auckland",
}


@pytest.mark.turning(3)
@pytest.mark.parametrize("variables", [BARE, BARE | DRESSED], ids=["nu", "habillé"])
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("casse.ipynb", notebook("print('avant')", "nom_inconnu"), "cellule 2 (c1), NameError\u00a0: name"),
        ("casse.py", "print('avant')\n\nnom_inconnu", "ligne 3, NameError\u00a0: name 'nom_inconnu'"),
        ("adieu.py", "import sys\nsys.exit('\x1b[31mplus rien')", "ligne 2, SystemExit\u00a0: plus rien."),
    ],
)
def test_the_reason_owes_nothing_to_the_surroundings(tmp_path, monkeypatch, variables, name, content, said):
    """Ni l’ordre des deux sorties, ni les couleurs du terminal ne changent ce qui est dit."""
    for known in list(os.environ):
        monkeypatch.delenv(known)
    for known, value in variables.items():
        monkeypatch.setenv(known, value)
    with pytest.raises(NotebookError) as stopped:
        audit.figures(write(tmp_path, name, content))
    assert said in stopped.value.fact


@pytest.mark.usefixtures("forked")
def test_an_endless_file_is_stopped_with_its_children(tmp_path):
    source = "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']).wait()"
    with pytest.raises(NotebookError, match=r"ne s’est pas terminé en 0,5"):
        audit.figures(write(tmp_path, "boucle.py", source), timeout=0.5)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("faux.ipynb", "{pas du JSON"),
        ("liste.ipynb", "[]"),
        ("profond.ipynb", '{"a":' * 5000),
        ("texte.txt", "1"),
        ("a\x1b[31m.txt", "1"),
    ],
)
def test_a_hostile_file_is_refused_before_any_run(tmp_path, monkeypatch, name, content):
    monkeypatch.setattr(apart.subprocess, "Popen", lambda *a, **k: pytest.fail("rien ne doit être lancé"))
    with pytest.raises(NotebookError) as error:
        audit.figures(write(tmp_path, name, content))
    assert "\x1b" not in str(error.value)


def test_a_missing_file_is_explained(tmp_path):
    with pytest.raises(NotebookError, match="n’est pas un fichier"):
        audit.figures(tmp_path / "absent.py")


NAMES = """
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.barh(["A", "B", "C"], [12, 30, 25])
fig, ax = plt.subplots()
ax.barh(["A", "B", "C"], [12, 30, 25])
ax.set_xlabel({label!r})
"""


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize(
    ("label", "advised"), [("élèves", False), ("Élèves inscrits", False), ("prix des logements", True)]
)
def test_advice_names_the_right_axis_and_counts_need_no_other_unit(tmp_path, capsys, label, advised):
    path = tmp_path / "figure.py"
    path.write_text(NAMES.format(label=label), "utf-8")
    assert cli.main(["audit", str(path)]) == 0
    said = capsys.readouterr().out
    assert 'Essayez : ax.set_xlabel("Habitants (milliers)")'.replace(" :", "\u00a0:") in said
    assert "set_ylabel" not in said
    assert ("ne dit pas son unité" in said) == advised
    assert "erreur" not in said
