"""Des lignes tapées par des personnes qui débutent : la vraie cause nommée, jamais un conseil qui égare."""

import tomllib
from pathlib import Path

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from datakit.answers.blank import BLANK
from datakit.answers.exercise import Exercises
from datakit.answers.explain import explain_errors

TYPED = tomllib.loads(Path(__file__).with_name("typed_lines.toml").read_text("utf-8"))
NAMES = {name: f"q{rank}" for rank, name in enumerate(TYPED["exercises"], 1)}

#: Le carnet du test.
PREPARED = """
import numpy as np
import pandas as pd
passages = pd.DataFrame({"arret": ["Gare", "Stade", "Gare", "Stade"], "minute": [5, 7, 1182, 1300]})
ecarts = pd.Series([6.0, 12.0, 18.0])
moyens = pd.Series([3.0, 4.0, 5.0])
durees = pd.Series({"Stade": 12.0, "École": 19.0, "Lac": 20.0, "Bois": 41.0})
relais = pd.DataFrame({"architecture_publiee": ["a", "b", "c"], "le": [1, 2, 3]})
centre, loin = "Gare", "Lac"
def trajet(depuis, heure):
    return {"Gare": {"Lac": heure + 33}}[depuis]
"""


def plain(text):
    return str(text).replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'").replace("`", "")


def opened():
    """Les exercices du fichier, tels qu’un atelier les ouvre."""
    stored = {}
    for name, one in TYPED["exercises"].items():
        answer = one["solution"].partition(" = ")[0].split("\n")[-1]
        check = f"{one['blank']}\nex.{NAMES[name]}.check({one.get('checked', answer)})"
        stored[NAMES[name]] = (
            {"hints": ["Un.", "Deux."], "wrong": [], "meaning": "C’est cela."} | one | {"blank": check}
        )
    return Exercises("99-essai", stored)


@pytest.fixture(scope="module")
def shell():
    shell = InteractiveShell.instance()
    shell.run_cell(PREPARED)
    explain_errors(shell)
    shell.push({"ex": opened()})
    yield shell
    InteractiveShell.clear_instance()


def filled(blank, pieces):
    """La cellule à trous, ses trous remplis ; un texte tapé avec ses guillemets prend la place des siens."""
    for piece in pieces:
        quoted = f'"{BLANK}"'
        whole = quoted if piece.startswith('"') and quoted in blank else BLANK
        blank = blank.replace(whole, piece, 1)
    return blank


def answered(shell, source):
    """Tout ce que le carnet montre sous une cellule, texte seul."""
    with capture_output() as shown:
        shell.run_cell(source, store_history=True)
    outputs = [shown.stdout, shown.stderr]
    for output in shown.outputs:
        outputs.append(output.data.get("text/plain", ""))
    return plain("\n".join(outputs))


@pytest.mark.parametrize(
    "one", TYPED["try"], ids=lambda one: f"{one['exercise']} {one.get('fills', one.get('cell'))}"[:60]
)
def test_the_cause_is_named(shell, one):
    exercise = shell.user_ns["ex"].stored[NAMES[one["exercise"]]]
    source = one["cell"] if "cell" in one else filled(exercise["blank"], one["fills"])
    said = answered(shell, source.replace("CHECK", f"ex.{NAMES[one['exercise']]}.check"))
    for words in one.get("says", ()):
        assert words in said
    for words in one.get("never", ()):
        assert words not in said


@pytest.mark.parametrize("name", TYPED["exercises"])
def test_the_solution_is_right_and_told_nothing_more(shell, name):
    exercise = TYPED["exercises"][name]
    answer = exercise.get("checked", exercise["solution"].split("\n")[-1].partition(" = ")[0])
    said = answered(shell, f"{exercise['solution']}\nex.{NAMES[name]}.check({answer})")
    assert said.partition("Correct")[2].strip() == "C'est cela."


def test_a_hole_is_never_spoken_of_in_a_line_written_again(shell):
    said = answered(shell, "moitie = sum(ecarts) / 7\nex.q2.check(moitie)")
    assert "trou" not in said


def test_pieces_are_described_in_plain_words():
    from datakit.answers import xray

    held = {"t": pd.DataFrame({"a": [1, 2]}), "s": pd.Series([1]), "n": 3}
    told = [plain(xray.told(xray.value(code, held))) for code in ("t", "t.a", "s", "n", '"n"', "[1, 2]")]
    assert told == ["un tableau de 2 lignes et 1 colonne", "une colonne de 2 valeurs", "une colonne de 1 valeur",
                    "le nombre 3", "le texte « n »", "une liste de 2 valeurs"]  # fmt: skip
    assert xray.value("print(3)", held) is xray.UNKNOWN
