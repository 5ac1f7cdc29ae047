"""Des lignes tapées par des personnes qui débutent : la vraie cause nommée, jamais un conseil qui égare."""

import tomllib
import warnings
from pathlib import Path

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from datakit.answers.blank import BLANK, program
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
connues = pd.Series([1.0, 3.0, 4.0, 6.0])
t = pd.DataFrame({"an": [1900, 1900, 1901], "sexe": ["F", "M", "F"], "n": [5, 6, 7]})
rangs, lettre = {"a": 1}, "a"
MOT, b, courbes = "vitalis", 7, []
nuage = pd.DataFrame({"x": [1, 2], "nom": ["a", "b"]})
par_annee = pd.Series([1, 2, 3], index=["2017", "2018", "2019"])
def chercher(mot):
    return 26 * (mot == MOT)
chimpanzes = np.array([3, 4, 5, 6])
present = pd.DataFrame({"co2": [400, 900, 1200, 1500]})
date = pd.Timestamp("2025-05-20")
debuts = pd.date_range("2025-01-01", periods=40, freq="12D")
calendrier = pd.DataFrame({"debut": debuts, "fin": debuts + pd.Timedelta(days=150)})
ecart_heures = pd.Series([9, 3, 1, 2])
soldats = pd.DataFrame({"mort": pd.to_datetime(["1918-11-11", "1916-07-01"])})
centre, loin = "Gare", "Lac"
centre_haut, centre_bas = 10, 30
deces = pd.Series(range(110), index=range(1908, 2018))
taux = pd.DataFrame({"homme": [1, 2], "femme": [2, 1]})
bulletin = pd.DataFrame({"note": [3, 5]}, index=["Licence", "Fraîcheur"])
profils = pd.DataFrame({"basque": [8, 0]}, index=["k", "q"])
sans_pib = pd.DataFrame({"pib": [None, None], "vie": [70, 80]}, dtype=float)
lieux = pd.DataFrame({"musee": ["a"], "ville": ["b"], "museofile": ["M1"]})
entrees = pd.DataFrame({"musee": ["a"], "reference": [1], "nombre": [3]})
copies = pd.DataFrame({"nombre": [4.0, None], "site": [1, 2]})
relevees = pd.DataFrame({"capacite": [4, 0], "site": [1, 2]})
paires = pd.DataFrame({"double": [True, False], "lieu": ["a", "b"]})
oublies = pd.DataFrame({"verdict": [True, False, True], "double": [True, True, True]}, index=[4, 5, 6])
occupe = oublies.verdict.copy()
retenues = pd.Series([True, False])
bruits = pd.DataFrame({"minute": [1, 2], "bruit": ["porte", "chat"], "force": [3, 5]})
instant = pd.Timestamp("2026-11-05 10:30", tz="UTC")
pari = 3
naissances = pd.DataFrame({"lieu": ["Vienne", "Haute-Vienne", "Haute-Vienne"]})
quatre, tranquilles = pd.DataFrame({"blanc": [505, 282]}), 873
catalogue = pd.DataFrame({"theme": ["Transports, déplacements", "Santé"]})
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
    places = {
        "compter": [["Point de reprise : les lignes", "q3"], ["Les machines", "q8"]],
        "trop_tard": [["Après", ""]],
    }
    return Exercises("99-essai", stored, places=places)


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
    with capture_output() as shown, warnings.catch_warnings():
        warnings.simplefilter("always")
        # pytest remplace `warnings.showwarning` pendant chaque test : on remet le nôtre
        warnings.showwarning = shell._datakit_explainer.showwarning
        shell.run_cell(source, store_history=True)
    outputs = [shown.stdout, shown.stderr]
    for output in shown.outputs:
        outputs.append(output.data.get("text/plain", ""))
    return plain("\n".join(outputs))


@pytest.mark.turning(3)
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
    whole = program(exercise["blank"], exercise["solution"])
    said = answered(shell, f"{whole}\nex.{NAMES[name]}.check({answer})")
    assert said.partition("Correct")[2].strip() == "C'est cela."


def test_a_hole_is_never_spoken_of_in_a_line_written_again(shell):
    said = answered(shell, "moitie = sum(ecarts) / 7\nex.q2.check(moitie)")
    assert "trou" not in said


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("combien = compter()\nex.q8.check(combien)", "dans la cellule « Les machines », juste au-dessus de l'exercice 8 : lancez-la"),
        ("combien = compter()\nex.q5.check(combien)", "plus haut, dans la cellule « Point de reprise : les lignes » : lancez-la"),
        ("compter()", "dans la cellule « Les machines » : lancez-la"),
        ("trop_tard + 1", "dans la cellule « Après » : lancez-la"),
        ("zorglub + 1", "Aucune cellule de ce carnet ne fabrique ce nom"),
    ],
)  # fmt: skip
def test_a_missing_name_is_found_in_the_notebook(shell, source, words):
    said = answered(shell, source)
    assert words in said
    assert "au-dessus, dans l'ordre" not in said


def test_buttons_speak_alone_until_something_is_typed(monkeypatch):
    pytest.importorskip("ipywidgets")
    from datakit.answers import cell

    asked = {
        "expect": ["choice", {"options": {"a": "oui", "b": "non"}}],
        "reference": "a",
        "hints": ["Un.", "Deux."],
    }
    ex = Exercises("99-essai", {"q1": asked | {"question": "Est-ce vrai ?"}})
    monkeypatch.setattr(cell, "history", lambda: ["", "display(ex.q1.ask())"])
    assert "Pas encore commencé" in str(ex.q1.check(...))
    ex.q1.ask()
    assert (str(ex.q1.check(...)), ex.q1.check(...)._repr_html_()) == ("", "")
    assert "Correct" in str(ex.q1.check("a"))


def test_replaying_changes_nothing_and_is_quick(shell):
    import time

    from datakit.answers.luck import replay

    held = shell.user_ns
    before = {name: held[name].copy() for name in ("present", "calendrier")}
    cells = replay.Cells("n = (present.co2 < 1000).mean()", "n = (present.co2 <= 1000).mean()", "n")
    started = time.process_time()
    assert replay.replayed(cells, held, lambda one, other: one == other) is replay.Luck.DIFFERENT
    assert time.process_time() - started < 0.1
    assert all(held[name].equals(kept) for name, kept in before.items())


@pytest.mark.parametrize(
    "source",
    ["n = compter(present)", "present['co2'] = 3\nn = 1", "n = present.drop('co2', inplace=True)", "n = open('x').read()",
     "n = present.to_csv('x')", "import os\nn = 1", "n = present.__class__", "for i in present:\n    n = 1"],
)  # fmt: skip
def test_what_could_have_an_effect_is_never_replayed(shell, source):
    from datakit.answers.luck import replay

    cells = replay.Cells(source, "n = len(present)", "n")
    assert replay.replayed(cells, shell.user_ns, lambda one, other: False) is replay.Luck.UNKNOWN


def test_a_figure_that_could_not_be_read_is_not_right():
    from datakit.answers import expect
    from figaudit.base.findings import Report

    assert not expect.judging._verdict(Report(read=False)).ok
    assert expect.judging._verdict(Report()).ok


@pytest.mark.parametrize(
    ("title", "fine"),
    [("Partez à 7 h 59, pas à 8 h", True), ("Décidons de garder mille téléphones huit ans au lieu de quatre", True),
     ("Je pars à 7 h 39 et j’arrive à 8 h", True), ("x", False), ("Évolution de la durée du trajet", False)],
)  # fmt: skip
def test_an_order_affirms_as_well_as_a_verb(title, fine):
    from datakit.answers import judges

    assert (judges.affirms(title) == []) == fine


def test_what_only_a_person_can_judge_is_not_shown_in_green():
    expected = {"expect": ["judged", {"place": "datakit.answers.judges:affirms"}], "hints": ["Un.", "Deux."]}
    found = Exercises("99-essai", {"q1": expected}).q1.check("La gare compte plus de places que le théâtre")
    assert found.heading == "À relire à voix haute"
    assert "datakit-correct" not in found._repr_html_()
    assert "relisez à voix haute" in plain(found.message)


def test_pieces_are_described_in_plain_words():
    from datakit.answers import xray

    held = {"t": pd.DataFrame({"a": [1, 2]}), "s": pd.Series([1]), "n": 3}
    told = [plain(xray.told(xray.value(code, held))) for code in ("t", "t.a", "s", "n", '"n"', "[1, 2]")]
    assert told == ["un tableau de 2 lignes et 1 colonne", "une colonne de 2 valeurs", "une colonne de 1 valeur",
                    "le nombre 3", "le texte « n »", "une liste de 2 valeurs"]  # fmt: skip
    assert xray.value("print(3)", held) is xray.UNKNOWN


@pytest.mark.parametrize(
    "line",
    [
        'n = t[(t.an == 1900 & (t.sexe == "F")].n.sum()',
        'n = t[(t.an == 1900 & (t.sexe == "F")).n.sum()\nprint(n)',
    ],
)
def test_the_condition_left_open_is_named(shell, line):
    assert "une parenthèse, ), après 1900" in answered(shell, line)


def test_a_try_that_ends_in_an_error_is_a_try(shell):
    exercise = shell.user_ns["ex"].q1
    before = exercise.workshop.memory.of("q1")["tries"]
    answered(shell, 'tot = passages.groupby("arret").minute.max(\nex.q1.check(tot)')
    assert exercise.workshop.memory.of("q1")["tries"] == before + 1


def test_an_empty_keyword_is_filled_where_it_is(monkeypatch):
    from datakit.answers import judges
    from figaudit.base.theme import figure

    monkeypatch.setattr(judges.cell, "source", lambda: 'fig = courbe(d, title="", unit="", source="")')
    fig, ax = figure()
    ax.plot([1, 2])
    said = plain(judges.unsigned(fig)[0])
    assert "dans votre cellule, remplissez title=, unit= et source=." in said
    assert "dk.annotate" not in said


@pytest.mark.parametrize(
    ("source", "says", "never"),
    [
        ("Passages.arret", "Vouliez-vous dire « passages » ?", "guillemets"),
        ("durees[stade]", 'il lui faut des guillemets : "Stade"', "Vouliez-vous dire"),
        ("relais.architecture.sum()", "Le nom entier est architecture_publiee", "Vouliez-vous"),
        ("la_nuit = 3\nnuit + 1", "la_nuit", "en chiffres"),
    ],
)
def test_one_suggestion_at_a_time(shell, source, says, never):
    said = answered(shell, source)
    assert says in said
    assert never not in said


@pytest.mark.parametrize("line", ['tot = passages.groupby("arret").minute.max(', "tot = zorglub + 1"])
def test_the_help_woken_under_an_error_is_shown(shell, line):
    asleep = answered(shell, f"{line}\nex.q1.check(tot)\n# ex.q1.hint()")
    assert "Indice" not in asleep

    shell.user_ns["ex"].q1.workshop.memory.told.pop("q1", None)
    woken = answered(shell, f"{line}\nex.q1.check(tot)\nex.q1.hint()\nex.q1.solution()")
    assert "Indice 1 sur 2\nUn." in woken
    assert 'tot = passages.groupby("arret").minute.max().idxmin()' in woken


def test_a_help_given_before_the_error_is_not_given_twice(shell):
    shell.user_ns["ex"].q1.workshop.memory.told.pop("q1", None)
    answered(shell, "ex.q1.hint()\ntot = zorglub + 1\nex.q1.check(tot)")
    assert shell.user_ns["ex"].q1.workshop.memory.told["q1"] == 1


def test_an_error_already_in_french_keeps_neither_the_help_nor_a_comma_to_itself(shell):
    shell.run_cell(
        "from datakit.errors import InvalidArgument\n"
        "exec(compile('def classes(breaks):\\n    raise InvalidArgument(\"a\", \"b\", \"c\")', 'ailleurs', 'exec'))"
    )
    shell.user_ns["ex"].q1.workshop.memory.told.pop("q1", None)
    said = answered(shell, "tot = classes(breaks=[50,5, 100, 200])\nex.q1.check(tot)\nex.q1.hint()")
    assert "Indice 1 sur 2" in said
    assert "50.5" in said
    assert "50.5" not in answered(shell, "tot = classes(breaks=[50, 5, 100])\nex.q1.check(tot)")


def test_a_cell_half_filled_is_not_said_not_begun(shell):
    rank = NAMES["kept"]
    half = 'combien = t[(t.an == 1900) & (t.sexe == "____")]\ncombien = ...\n'
    said = answered(shell, f"{half}ex.{rank}.check(combien)")
    assert "Pas encore fini\nIl reste un trou" in said
    assert "Pas encore commencé" not in said
    one_of_three = 'vus = ("arret", "____", "____")\n'
    assert "Il reste 2 trous" in answered(shell, f"{one_of_three}tot = ...\nex.{NAMES['latest']}.check(tot)")
    assert "Pas encore commencé" in answered(shell, f"combien = ...\nex.{rank}.check(combien)")


def test_a_hint_does_not_repeat_that_nothing_is_begun(shell):
    rank = NAMES["half"]
    said = answered(shell, f"moitie = ...\nex.{rank}.check(moitie)\nex.{rank}.hint()")
    assert "Indice" in said
    assert "Pas encore commencé" not in said
    said = answered(shell, f"moitie = 3\nex.{rank}.check(moitie)\nex.{rank}.hint()")
    assert "À revoir" in said


@pytest.mark.parametrize(
    ("expect", "reference", "question", "blank", "typed"),
    [
        (["items", {"ordered": False}], ["g", "h"], "- f. un\n- g. deux\n- h. trois", '["____", "____"]', "[g, h]"),
        (["choice", {"options": {"f": "un", "g": "deux"}}], "g", "La lettre f, ou g ?", '"____"', "g"),
    ],
)  # fmt: skip
def test_an_offered_letter_is_known_without_the_solution(shell, expect, reference, question, blank, typed):
    """Une archive garde ses solutions sous un mot : la lettre proposée n’y devient pas « celle qui explique le calcul »."""
    key = {"expect": expect, "reference": reference, "question": question, "blank": f"r = {blank}\nex.q1.check(r)"}  # fmt: skip
    key |= {"hints": [], "wrong": [], "meaning": "", "solution": ""}
    kept = shell.user_ns["ex"]
    shell.push({"dk": None, "ex": Exercises("99-essai", {"q1": key}, places={})})
    try:
        said = answered(shell, f"r = {typed}\nex.q1.check(r)")
    finally:
        shell.push({"ex": kept})
        del shell.user_ns["dk"]
    assert "g est une lettre que la question propose : chacune a ses guillemets" in said
    assert "explique le calcul" not in said


def test_an_exercise_does_not_point_to_its_key(shell):
    said = answered(shell, "ex.q1.answer")
    assert "On peut lui demander : .ask, .check, .hint, .name et .solution" in said
    assert "stored" not in said
