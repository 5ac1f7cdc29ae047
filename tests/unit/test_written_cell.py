"""La cellule relue : ce qui manque à un filtre, ce qui a été écrit à la main, ce qui date d'avant un changement."""

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

from datakit.answers import blank, code, explain, filters, hole_remarks, luck, written_cell
from datakit.answers.exercise import Exercises, Status
from datakit.answers.progress import Progress

SOLUTION = 'filtre = (t.an == 1900) & (t.sexe == "F") & (t.prenom == "Marie")\nmarie = t[filtre].n.sum()'
KEY = {
    "expect": ["number", {}], "reference": 5, "hints": ["Un.", "Deux."], "wrong": [[7, "Sept : tout le monde."]],
    "meaning": "Cinq en tout.", "question": "Combien ?", "solution": SOLUTION,
}  # fmt: skip


def plain(text):
    return str(text).replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


@pytest.fixture
def shell(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    shell = InteractiveShell.instance()
    ex = Exercises("99-essai", {"q1": KEY, "q2": KEY | {"solution": "cle = 2 + 3"}})
    ex.stored["q3"] = KEY | {"solution": "cle = pd.Series([2, 3]).sum() * 0 + 5"}
    shell.run_cell(
        "import pandas as pd\nt = pd.DataFrame({'an': [1900], 'sexe': 'F', 'prenom': 'Marie', 'n': 5})"
    )
    shell.push({"ex": ex, "marie": ..., "cle": ...})
    yield shell
    InteractiveShell.clear_instance()


def say(shell, source, store=False):
    result = shell.run_cell(source, store_history=store)
    assert result.success, result.error_in_exec
    return result.result


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("t.an.notna().mean()", "Le reste de votre ligne convient : c'est `an` qu'il faut changer."),
        ("t.n.isna().mean()", "Le reste de votre ligne convient : c'est `isna` qu'il faut changer."),
        ("t.n.notna().mean()", ""), ("2 * t.an.notna().mean()", ""), ("t.an.isna().mean()", ""), ("3", ""),
    ],
)  # fmt: skip
def test_the_one_name_that_is_not_the_right_one_is_said(value, words):
    cell = written_cell.written(f"part = {value}\nex.q1.check(part)", "q1", "part = t.n.notna().mean()")
    assert (plain(cell.swapped.message) if cell.swapped else "") == words


def test_a_wrong_column_is_named_under_the_verdict(shell):
    shell.run_cell("ex.stored['q4'] = ex.stored['q1'] | {'solution': 'marie = t.n.sum()'}")
    assert plain(say(shell, "marie = t.an.sum()\nex.q4.check(marie)").message).splitlines() == [
        "Votre calcul donne 1 900 : c'est trop grand.", "Le reste de votre ligne convient : c'est `an` qu'il faut changer.",
    ]  # fmt: skip


TYPED = "En Python, la virgule sépare des valeurs : `{0},{1}` en donne deux. Les décimales suivent un point : `{0}.{1}`."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("23,5", TYPED.format("23", "5") + " Mais on attend ici un nombre entier."),
            ("-2,5", TYPED.format("2", "5") + " Mais on attend ici un nombre entier."), ("4,7 * 43", TYPED.format("4", "7")),
        ("43 * 4,184", TYPED.format("4", "184") + " Si ce sont des milliers, collez les chiffres : `4184`."),
        ("43 * 4,184 + 1", "En Python, la virgule sépare des valeurs : vous en donnez plusieurs, 172 puis 185. "
         "Les décimales suivent un point, même dans un calcul : `2.5`, et non `2,5`."),
    ],
)  # fmt: skip
def test_a_comma_is_shown_as_it_was_typed(shell, value, words):
    assert plain(say(shell, f"marie = {value}\nex.q1.check(marie)").message) == words


def test_print_is_blamed_only_where_it_is_written(shell):
    assert "sans `print`" in say(shell, "marie = print(3)\nex.q1.check(marie)").message
    assert "print" not in say(shell, "marie = None\nex.q1.check(marie)").message


FILTERS = [
    ('t[(t.an == 1900) & (t.prenom == "Marie")]', "Votre filtre ne suffit pas : il manque une condition sur `sexe`."),
    ("t[t.an == 1900]", "Votre filtre ne suffit pas : il manque une condition sur `sexe` et `prenom`."),
    ('t[t["an"] == 1900]', "Votre filtre ne suffit pas : il manque une condition sur `sexe` et `prenom`."),
    ("t", "Votre calcul garde tout : il manque une condition sur `an`, `sexe` et `prenom`."),
    ('t[(t.an == 1900) | (t.sexe == "F") | (t.prenom == "Marie")]', "`|` veut dire « ou bien ». Pour remplir toutes les conditions à la fois, écrivez `&`."),
    ('t[(t.an == 1990) & (t.sexe == "F") & (t.prenom == "Marie")]', "Votre condition sur `an` demande 1990 : relisez la question."),
    ('t[(t.an == 1900) & (t.sexe == "M") & (t.prenom == "Marie")]', "Aucune ligne ne porte « M » dans la colonne `sexe` : on y trouve « F »."),
    ('t[(t.an >= 1900) & (t.sexe == "F") & (t.prenom == "Marie")]', "Votre condition sur `an` compare avec `>=` : relisez la question."),
    ('t[(t.an == "1900") & (t.sexe == "F") & (t.prenom == "Marie")]', "Votre condition sur `an` cherche un texte, '1900' : retirez les guillemets."),
    ('t[(t.an == 1900) & (t.sexe == "f") & (t.prenom == "Marie")]', "Aucune ligne ne porte « f » dans la colonne `sexe` : elle écrit « F », majuscules et accents comptent."),
]  # fmt: skip


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ('sexe == "F" or "M"', "Dans `sexe == 'F' or 'M'`, `'M'` ne se compare à rien."),
        ("rang == 1 and 2", "Dans `rang == 1 and 2`, `2` ne se compare à rien."),
        ('sexe == ("F" and "M")', "Dans `'F' and 'M'`, `'M'` ne se compare à rien."),
    ],
)
def test_a_value_bound_to_nothing_is_named(shell, condition, words):
    found = say(shell, f'sexe, rang = "M", 1\ncle = 7 if {condition} else 7\nex.q2.check(cle)')
    assert plain(found.message) == f"{words} Répétez la comparaison de chaque côté, ou écrivez `in (…, …)`."


@pytest.mark.parametrize(
    "condition", ['sexe == "F" or sexe == "M"', 'sexe in ("F", "M") and rang == 1', "not sexe"]
)
def test_a_whole_comparison_is_left_alone(shell, condition):
    found = say(shell, f'sexe, rang = "M", 1\ncle = 8 if {condition} else 8\nex.q2.check(cle)')
    assert "comparaison" not in plain(found.message)


@pytest.mark.parametrize(("table", "words"), FILTERS)
def test_a_filter_says_what_it_lacks(shell, table, words):
    found = say(shell, f"marie = {table}.n.sum() + 90\nex.q1.check(marie)")
    assert found.status is Status.REVIEW
    assert plain(found.message).splitlines()[1] == words


@pytest.mark.parametrize(
    "cell",
    [
        'marie = t.query("an == 1900 and sexe == \'F\' and prenom == \'Marie\'").n.sum() + 90',
        "an, sexe, prenom = 1900, 'F', 'Marie'\nmarie = t[(t.an == an) & (t.sexe == sexe) & (t.prenom == prenom)].n.sum() + 90",
        "marie = 95", "marie = '95 filles'",
    ],
)  # fmt: skip
def test_what_cannot_be_known_is_not_said(shell, cell):
    said = plain(say(shell, f"{cell}\nex.q1.check(marie)").message)
    assert said == ("95 est trop grand." if "95" in cell else "Votre calcul donne 95 : c'est trop grand.")


@pytest.mark.parametrize(
    ("table", "lucky"),
    [
        ('t[(t.an == 1899) & (t.sexe == "F") & (t.prenom == "Marie")]', True),
        ('t[(t.an == 1900.0 - 0) & (t.sexe == "F") & (t.prenom == "Marie")]', False),
        ('t[(t.an < 1901) & (t.sexe == "F") & (t.prenom == "Marie")]', False),
    ],
)
def test_a_right_answer_by_luck_is_told_so(shell, table, lucky):
    found = say(shell, f"marie = {table}.n.sum() * 0 + 5\nex.q1.check(marie)")
    assert found.status is Status.CORRECT
    assert ("par chance" in found.message) == lucky


@pytest.mark.parametrize(("method", "lucky"), [("sum", False), ("median", True)])
def test_another_summary_that_gives_the_same_number_is_luck(shell, method, lucky):
    found = say(shell, f"cle = pd.Series([2, 3]).{method}() * 0 + 5\nex.q3.check(cle)")
    assert found.status is Status.CORRECT
    assert ("un autre calcul que `.median()`" in found.message) == lucky


def test_a_decimal_comma_given_to_check_is_named(shell):
    assert "Les décimales suivent un point : `4.48`" in plain(say(shell, "ex.q1.check(4,48)").message)


def test_a_zero_without_any_filter_is_not_an_empty_filter(shell):
    cell = "filtre = t.duplicated()\nmarie = filtre.sum()\nex.q1.check(marie)"
    assert "Aucune ligne" not in say(shell, cell).message


def test_a_filter_that_keeps_nothing(shell):
    cell = "marie = t[(t.an == 1900) & (t.sexe == 'F') & (t.prenom == 'Mary')]\nex.q1.check(marie)"
    assert plain(say(shell, cell).message) == (
        "Vous avez donné un tableau vide : aucune ligne ne remplit vos conditions. On attend un nombre.\n"
        "Aucune ligne ne porte « Mary » dans la colonne `prenom` : on y trouve « Marie »."
    )


def test_a_known_mistake_keeps_its_own_lesson(shell):
    assert say(shell, "marie = t.n.sum() + 2\nex.q1.check(marie)").message == "Sept : tout le monde."


@pytest.mark.parametrize("answer", ["5", '"5"', "5.0", "+5", '"5 filles"'])
def test_a_right_number_typed_by_hand_gets_the_line_that_computes_it(shell, answer):
    found = say(shell, f"marie = {answer}\nex.q1.check(marie)")
    assert found.status is Status.CORRECT
    assert plain(found.message) == (
        "Cinq en tout.\nVous avez écrit ce nombre à la main. Cette façon le calcule, et suivra la table :"
    )
    assert found.code == SOLUTION
    assert say(shell, f"ex.q1.check({answer})").code == SOLUTION


def test_nothing_is_asked_of_who_computes_or_need_not(shell):
    computed = say(shell, 'marie = t[(t.an == 1900) & (t.sexe == "F")].n.sum()\nex.q1.check(marie)')
    assert (computed.status, computed.message, computed.code) == (Status.CORRECT, "Cinq en tout.", "")
    by_hand = say(shell, "cle = 5\nex.q2.check(cle)")
    assert (by_hand.status, by_hand.message, by_hand.code) == (Status.CORRECT, "Cinq en tout.", "")


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("mari = 5", "Cette cellule ne change pas `marie`, qui garde sa valeur d'avant : elle remplit `mari`. Écrivez `marie = …`."),
        ("5 + 0", "Cette cellule ne change pas `marie`, qui garde sa valeur d'avant. Écrivez `marie = …`."),
        ("marie == 5", "`marie == …` compare. Pour donner une valeur, un seul signe égal : `marie = …`."),
        ("marie = ['a', 'b' 'c']", "Il manque une virgule entre `'b'` et `'c'` : Python les a collés."),
    ],
)  # fmt: skip
def test_a_name_left_as_it_was(shell, cell, words):
    assert plain(say(shell, f"{cell}\nex.q1.check(marie)").message) == words


def test_the_blank_stub_only_asks_to_begin(shell):
    found = say(shell, "marie = ...  # À compléter\nex.q1.check(marie)")
    assert found.status is Status.TODO
    assert (
        plain(found.message)
        == "Remplacez le trou, `____` ou `...`, par votre réponse, puis relancez la cellule."
    )


@pytest.mark.parametrize("typed", ["____Poitiers____", "____5", "Poitiers____"])
def test_dashes_left_around_the_answer_are_to_be_erased(shell, typed):
    shell.user_ns[typed] = ...  # ce que `____` vaut, tant que le trou n’est pas rempli
    found = say(shell, f"marie = {typed}\nex.q1.check(marie)")
    assert found.status is Status.TODO
    assert "effacez-les tous" in found.message


def test_a_value_older_than_a_change(shell):
    for source in ("an = 1999", "ici = t[t.an == an]", "an = 1900"):
        say(shell, source, store=True)
    answer = 'marie = ici[(ici.sexe == "F") & (ici.prenom == "Marie")].n.sum()\nex.q1.check(marie)'
    words = "`ici` a été calculé avant votre nouveau `an` : relancez sa cellule, puis celle-ci."
    assert plain(say(shell, answer, store=True).message).splitlines()[1] == words
    say(shell, "ici = t[t.an == an]", store=True)
    assert say(shell, answer, store=True).status is Status.CORRECT


@pytest.mark.parametrize(
    "history", [["an = 1", "an = an + 1"], ["an = 1", "ici = an", "an = 1"], ["ici = ici2", "ici2 = 3"], ["a, b = 1, 2", "a, b = b, a"],
                ["t = [1]", "m = [a for a in t]", "t = [2]"], ["m = f\"{'\\u202f; '.join(t)}\""]]
)  # fmt: skip
def test_nothing_is_older_than_itself(history):
    assert written_cell.written("n = an + ici + a\nex.q1.check(n)", "q1", SOLUTION).outdated(history) is None


def test_rerunning_the_same_cell_changes_nothing(shell):
    for source in ("an = 1999", "ici = t[t.an == an]", "an = 1999"):
        say(shell, source, store=True)
    found = say(shell, "marie = ici.n.sum() + 90\nex.q1.check(marie)", store=True)
    assert "a été calculé avant" not in found.message


@pytest.mark.parametrize("source", ["", "def", "\0", "(" * 500, "t[a and b]", "x = " + "-" * 3000 + "1"])
def test_any_source_is_read_without_error(source):
    assert written_cell.written(source, "q1", SOLUTION) is None
    filters.mended(source)
    code.inputs(source)
    code.stands_alone("a", source)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("t[a == 1 & b == 2 | c == 3]", filters.Mended("", "t[(a == 1) & (b == 2) | (c == 3)]")),
        ("t[a == 1 & b]", filters.Mended("", "t[(a == 1) & b]")),
        ("t[(a == 1) or (b == 2)]", filters.Mended("or", "t[(a == 1) | (b == 2)]")),
        ("t[(a == 1) & (b == 2)]", None), ("t[1 < a < 3]", None), ("t[a]", None), ("a and b", None),
    ],
)  # fmt: skip
def test_a_filter_is_mended_only_when_it_needs_it(source, found):
    assert filters.mended(source) == found


@pytest.mark.parametrize(
    ("aid", "shown"), [("hint", ["Correct", "Indice 1 sur 2"]), ("solution", ["Correct", "Solution"])]
)
def test_a_help_left_awake_does_not_hide_the_verdict(shell, aid, shown):
    source = f't = t\nmarie = t[(t.an == 1900) & (t.sexe == "F") & (t.prenom == "Marie")].n.sum()\nex.q1.check(marie)\nex.q1.{aid}()'
    found = say(shell, source, store=True)
    assert [line for line in plain(found).splitlines() if line in shown] == shown
    assert found._repr_html_().count('class="datakit ') == 2
    alone = say(shell, f"ex.q1.{aid}()", store=True)
    assert alone.before is None


def test_a_hint_and_the_solution_left_awake_are_both_shown(shell):
    said = plain(say(shell, "ex.q1.check(3)\nex.q1.hint()\nex.q1.solution()", store=True)).splitlines()
    assert [said.index(one) for one in ("À revoir", "Indice 1 sur 2", "Solution")] == sorted(
        said.index(one) for one in ("À revoir", "Indice 1 sur 2", "Solution")
    )


def test_a_right_line_on_changed_data_is_said_right(shell):
    say(shell, "t = t.assign(prenom='Nadia')")
    found = say(shell, f"{SOLUTION}\nex.q1.check(marie)")
    assert plain(found.message) == (
        "Votre ligne est la bonne : c'est `t` qui a changé plus haut. Pour cet exercice, remettez la cellule qui le "
        "prépare comme au départ, relancez-la, puis celle-ci."
    )


def test_a_right_line_on_a_wrong_exercise_names_it(shell):
    say(shell, "t = t.assign(prenom='Nadia')\nex.q4.check(t)", store=True)
    found = say(shell, f"{SOLUTION}\nex.q1.check(marie)", store=True)
    assert "c'est `t`, la réponse de l'exercice 4" in plain(found.message)


def test_a_number_given_below_a_right_line_is_not_that_line(shell):
    found = say(shell, f"{SOLUTION}\nex.q1.check(50)")
    assert plain(found.message) == "Votre ligne est la bonne : donnez-la à vérifier, `check(marie)`."


def test_a_column_less_itself_is_said(shell):
    found = say(shell, "marie = (t.n - t.n).sum()\nex.q1.check(marie)")
    assert "`t.n - t.n` compare une chose à elle-même" in plain(found.message)


@pytest.mark.parametrize(
    ("filtered", "words"),
    [
        ("t[t.prenom.isin(['marie'])]", "Aucune ligne ne porte « marie » dans la colonne `prenom` : elle écrit « Marie », majuscules et accents comptent."),
        ("t[t.prenom.isin(['Zoé', 'Marie'])][t.an == 1]", "Aucune ligne ne porte « Zoé » dans la colonne `prenom` : on y trouve « Marie »."),
        ("t[t.an.between(2000, 1900)]", "Aucune ligne n'est gardée : `between` va de la plus petite borne à la plus grande, `between(1900, 2000)`."),
        ("t[t.an.between(1, 1.9)]", "Aucune ligne n'est gardée : relisez chaque valeur que votre filtre demande."),
    ],
)  # fmt: skip
def test_a_filter_that_keeps_nothing_is_not_a_rounding(shell, filtered, words):
    key = KEY | {"expect": ["number", {"tolerance": 0.005}], "reference": 0.21}
    key["solution"] = "marie = t[t.prenom.isin(['Marie']) & t.an.between(1900, 2000)].n.sum() / 24"
    shell.push({"ex": Exercises("99-essai", {"q1": key})})
    said = plain(say(shell, f"marie = {filtered}.n.sum() / 24\nex.q1.check(marie)").message)
    assert said == f"Votre calcul donne 0 : c'est trop petit.\n{words}"


def test_two_words_out_of_case_are_said_at_once(shell):
    key = KEY | {
        "expect": ["number", {}],
        "reference": 5,
        "blank": "x = t[t.prenom.isin(['____', '____'])].n.sum()",
    }
    key["solution"] = "x = t[t.prenom.isin(['Marie', 'Zoé'])].n.sum()"
    shell.push({"ex": Exercises("99-essai", {"q1": key})})
    said = say(shell, "x = t[t.prenom.isin(['marie', 'zoé'])].n.sum()\nex.q1.check(x)").message
    assert "« Marie »" in plain(said)
    assert "« Zoé »" in plain(said)


def test_a_number_in_quotes_that_empties_a_table_is_said(shell):
    key = KEY | {
        "expect": ["number", {}],
        "reference": 1,
        "solution": "gardees = t[t.an == 1900]\nx = gardees.n.mean()",
    }
    shell.push({"ex": Exercises("99-essai", {"q1": key})})
    said = say(shell, 'gardees = t[t.an == "1900"]\nx = gardees.n.mean()\nex.q1.check(x)').message
    assert "retirez les guillemets" in said


def test_the_same_number_written_as_a_division_is_not_blamed():
    (hole,) = blank.holes("x = t[t < ____]", "x = t[t < 5/100]", "x = t[t < 0.05]")
    assert hole_remarks.other([hole], {}) is None
    (hole,) = blank.holes("x = 3 / ____", "x = 3 / 5/100", "x = 3 / 0.05")
    assert hole_remarks.other([hole], {}) is not None


def test_an_empty_answer_that_the_key_expects_gets_its_own_words(shell):
    key = KEY | {"expect": ["items", {"ordered": False}], "reference": [2019], "solution": "vides = [2019]"}
    shell.push({"ex": Exercises("99-essai", {"q1": key | {"wrong": [[[], "Toutes l’ont."]]}})})
    assert say(shell, "vides = []\nex.q1.check(vides)").message == "Toutes l’ont."
    shell.push({"ex": Exercises("99-essai", {"q1": key | {"wrong": []}})})
    assert "liste vide" in say(shell, "vides = []\nex.q1.check(vides)").message


def test_a_number_set_inside_a_calculation_is_not_its_result(shell):
    key = KEY | {"expect": ["number", {}], "reference": 5, "solution": "seuil = t.n[t.n < 0.05].size"}
    shell.push({"ex": Exercises("99-essai", {"q1": key})})
    said = plain(say(shell, "seuil = len([n for n in (0, 2, 3) if n < 1])\nex.q1.check(seuil)").message)
    assert said.startswith("Votre calcul donne 1 : c'est trop petit.")


def test_a_number_typed_by_hand_is_not_an_empty_filter(shell):
    key = KEY | {"expect": ["number", {}], "reference": 3949, "solution": "bord = 3949"}
    shell.push({"ex": Exercises("99-essai", {"q1": key})})
    assert plain(say(shell, "bord = 0\nex.q1.check(bord)").message) == "0 est trop petit."


def test_a_new_day_starts_again_at_the_first_hint(tmp_path):
    for _ in range(2):
        ex = Exercises("99-essai", {"q1": KEY}, memory=Progress(tmp_path / "avancee.json"))
        assert [ex.q1.hint().title for _ in range(3)] == [
            "Indice 1 sur 2",
            "Indice 2 sur 2",
            "Indice 2 sur 2",
        ]
    assert ex.memory.of("q1")["hints"] == 2


def lucky(blank, typed, solution, **names):
    cell = written_cell.written(f"{typed}\nex.q1.check(x)", "q1", solution, blank)
    return plain(luck.remark(cell, names, lambda one, other: one == other))


def test_a_hole_left_in_the_door_not_taken_is_not_a_hole():
    """Une fonction à trous laissée de côté ne se reproche pas ; un trou de la ligne même, si."""
    aside = "def one():\n    return ____\nx = two()"
    assert lucky(aside, aside, "def one():\n    return 3\nx = two()") == ""
    assert "Il reste un trou" in lucky("y = ____\nx = 3", "y = ____\nx = 3", "y = 3\nx = y")


@pytest.mark.parametrize("half", ["181/2", "90.5", "total / 2"])
def test_a_half_worked_out_by_hand_is_not_luck(half):
    years = pd.Series([20, 70, 40, 51], index=[2016, 2017, 2018, 2019])
    blank = "x = int(n.index[(n.cumsum() >= ____).argmax()])"
    said = lucky(blank, blank.replace("____", half), blank.replace("____", "n.sum() / 2"), n=years, total=181)
    assert f"Ici, `{half}` tombe juste" in said
    assert "par chance" not in said


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("n.loc[2008:2017].sum() / n.loc[1918:1927].sum()", ""),
        ("n.loc[2008:2017].median() / n.loc[1918:1927].mean()", "par chance"),
    ],
)
def test_ten_years_on_ten_years_add_up_as_well_as_they_average(typed, words):
    years = pd.Series(range(101), index=range(1917, 2018))
    blank = "x = n.loc[2008:2017].mean() / n.loc[____:____].mean()"
    solution = "x = n.loc[2008:2017].mean() / n.loc[1918:1927].mean()"
    said = lucky(blank, f"x = {typed}", solution, n=years)
    assert words in said
    assert bool(words) == bool(said)


@pytest.mark.parametrize(("note", "words"), [("  # votre seuil", ""), ("", "par chance")])
def test_a_threshold_one_chooses_is_no_luck(note, words):
    days = pd.DataFrame({"kw": [4, 7.5, 25]})
    blank = f"x = f'{{(jours.kw > ____).idxmax()}}'{note}"
    said = lucky(blank, blank.replace("____", "8"), blank.replace("____", "7"), jours=days)
    assert words in said
    assert bool(words) == bool(said)


def test_another_year_of_the_same_table_is_luck():
    lives = pd.DataFrame({1990: [60, 70, 80], 2000: [40, 71, 82], 2001: [41, 72, 83]}, index=["a", "b", "c"])
    blank = "x = (t[____] - t[____]).idxmin()"
    solution = "x = (t[2000] - t[1990]).idxmin()"
    assert "autre chose que `2001`" in lucky(blank, "x = (t[2001] - t[1990]).idxmin()", solution, t=lives)
    assert lucky(blank, "x = (t[2000] - t[1990]).idxmin()", solution, t=lives) == ""


def test_an_answer_worked_out_and_not_given_is_asked_for(shell):
    shell.user_ns["ex"].stored["q1"] = KEY | {"blank": "marie = ____\nex.q1.check(marie)"}
    said = plain(say(shell, "marie = 5\nex.q1.check()").message)
    assert said == "Il manque votre réponse entre les parenthèses : `ex.q1.check(marie)`."


def test_a_name_remade_by_a_cell_below_is_said_before_anything_else(shell):
    places = {"t": [["La table", "q1"], ["La table refaite", "q3"]]}
    shell.push({"ex": Exercises("99-essai", {"q1": KEY, "q3": KEY}, places=places)})
    shell.run_cell("# La table refaite\nt = t.rename(columns={'n': 'autre'})", store_history=True)
    cell = "marie = t.n.sum()\nex.q1.check(marie)"
    error = shell.run_cell(cell, store_history=True).error_in_exec
    said = plain(explain.explain(error, shell.user_ns, cell).message)
    assert (
        said == "`t` a été refait par une cellule plus bas. Relancez la cellule « La table », puis celle-ci."
    )


def test_a_line_of_the_cell_that_was_lost_is_asked_back(shell):
    key = KEY | {
        "blank": "double = t.n * 2\ncent = double * ____\nex.q1.check(cent)",
        "solution": "cent = double * 10",
    }
    shell.push({"ex": Exercises("99-essai", {"q1": key})})
    cell = "cent = double * 10\nex.q1.check(cent)"
    error = shell.run_cell(cell).error_in_exec
    said = plain(explain.explain(error, shell.user_ns, cell).message)
    assert said.startswith("Python ne connaît pas le nom « double ». La ligne qui prépare `double`")
    assert "qu'il faut changer" not in said


def test_values_put_one_in_the_place_of_the_other_are_said_swapped():
    found = blank.holes("x = ____ / ____", "x = 0.5 / 37", "x = humains / volcans")
    said = hole_remarks.sure(found, {"humains": 37, "volcans": 0.5})
    assert said is not None
    assert "échangez-les" in said.message
