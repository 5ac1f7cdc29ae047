"""Le banc d’essai de la NSI : deux dictionnaires égaux se valent, une fonction vide attend, une exigence se lit."""

import csv
import linecache
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from datakit.answers import expect, judgement
from datakit.answers.keys import Key
from datakit.errors import InvalidArgument
from datakit.subjects import trials
from datakit.tools import notebook as nb
from datakit.tools.student import strip_solution

CASES = {"deux": [[1, 2]], "vide": [[]]}


def test_two_equal_dictionaries_give_the_same_words_whatever_their_order():
    def one(values):
        return [{"n": len(values), "de": {"b": 1, "a": 2}}]

    def other(values):
        return [{"de": {"a": 2, "b": 1}, "n": len(values)}]

    assert trials.results(one, CASES).equals(trials.results(other, CASES))


def test_a_number_and_its_text_do_not_look_alike():
    assert trials.as_text(1900) != trials.as_text("1900")
    assert trials.as_text((1900, "F")) == "(1900, 'F')"


def empty(values):
    """Un corps à écrire."""


def dots(values):
    return ...


def blank(values):
    return ____


@pytest.mark.parametrize("function", [empty, dots, blank])
def test_a_function_not_yet_written_is_not_judged(function):
    assert trials.results(function, CASES) is ...


def test_a_function_that_forgets_to_return_is_judged():
    def forgets(values):
        list(values)

    assert trials.results(forgets, CASES).tolist() == ["None", "None"]


def loop(values):
    kept = []
    for value in values:
        kept.append(value)
    return kept


def comprehension(values):
    return [value for value in values]  # noqa: C416


def checked(values):
    assert isinstance(values, list)
    return values


def records(values):
    return list(csv.DictReader(values))


@pytest.mark.parametrize(
    ("function", "using", "said"),
    [
        (loop, "assert", "non"),
        (checked, "assert", "oui"),
        (loop, "DictReader", "non"),
        (records, "DictReader", "oui"),
    ],
)
def test_what_an_exercise_demands_is_read_in_the_function(function, using, said):
    assert trials.results(function, {"vide": [[]]}, using)[f"avec {using}"] == said


def test_a_function_whose_text_cannot_be_read_is_given_the_benefit_of_the_doubt():
    names = {}
    exec("def hidden(values):\n    return values", names)
    assert trials.results(names["hidden"], {"vide": [[]]}, "assert")["avec assert"] == "oui"


def test_a_table_of_the_kit_is_read_with_integers():
    first = trials.read_table("prenoms_top60.csv")[0]
    assert (first["annee"], first["prenom"], type(first["nombre"])) == (1900, "Marie", int)


def plain(text):
    return text.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'").replace("`", "")


def told(function, due, cases, **asked):
    """Ce que dit la vérification d’une fonction, quand `due` est la bonne."""
    reference = trials.results(due, cases, using=asked.get("using", ""))
    verdict = expect.trials()(trials.results(function, cases, **asked), reference)
    return plain(verdict.message or "juste")


ROWS = {
    "un": [[{"n": "4", "p": "Zoé"}]],
    "deux": [[{"n": "4", "p": "Zoé"}, {"n": "9", "p": "Léa"}]],
    "vide": [[]],
}


def typed(rows):
    return [{**row, "n": int(row["n"])} for row in rows]


def typed_in_place(rows):
    for row in rows:
        row["n"] = int(row["n"])
    return rows


def as_it_came(rows):
    return rows


def only_prints(rows):
    print(len(rows))


def returns_too_soon(rows):
    kept = []
    for row in rows:
        kept.append({**row, "n": int(row["n"])})
        return kept


def still_walked(rows):
    return map(str, rows)


def by_name(rows):
    return {row["p"]: {**row, "n": int(row["n"])} for row in rows}


def without_names(rows):
    return [{"n": int(row["n"])} for row in rows]


def upside_down(rows):
    return typed(rows)[::-1]


def the_first_only(rows):
    return typed(rows[:1])


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (as_it_came, ["Sur le cas « un », as_it_came([{'n': '4', 'p': 'Zoé'}]) rend", "On attend [{'n': 4, 'p': 'Zoé'}]",
                      "À l'élément de rang 0, à la clé 'n', vous avez '4', un texte ; on attend un nombre entier"]),
        (only_prints, ["rend None", "print affiche, mais ne rend rien. Il manque return"]),
        (returns_too_soon, ["Sur le cas « deux »", "Votre return est dans la boucle"]),
        (still_walked, ["entourez-la de list(…)"]),
        (by_name, ["on attend la liste de ses valeurs"]),
        (without_names, ["À l'élément de rang 0, il manque 'p'"]),
        (upside_down, ["Ce sont les bons éléments, dans un autre ordre"]),
        (the_first_only, ["Sur le cas « deux »", "Vous en rendez 1 ; on en attend 2."]),
        (typed, ["juste"]),
    ],
)  # fmt: skip
def test_the_smallest_failing_case_says_what_was_given_and_why(function, words):
    said = told(function, typed, ROWS)
    for one in words:
        assert one in said


def test_a_list_of_letters_is_joined_and_a_missing_key_is_named():
    cases = {"mot": ["abc"]}
    assert "join(…) recolle" in told(lambda word: [*word], lambda word: word.upper(), cases)
    assert "Il manque 'n'" in told(lambda word: {"p": 1}, lambda word: {"p": 1, "n": 2}, cases)


def test_a_try_never_damages_the_table_of_the_next_one():
    kept = [{"n": "4", "p": "Zoé"}]
    trials.results(typed_in_place, {"un": [kept]})
    assert kept == [{"n": "4", "p": "Zoé"}]


def test_a_function_that_changes_what_it_received_is_refused_where_a_new_one_is_asked():
    assert told(typed_in_place, typed, ROWS) == "juste"
    assert "a changé ce qu'elle a reçu (cas « un »)" in told(typed_in_place, typed, ROWS, intact=True)
    assert told(typed, typed, ROWS, intact=True) == "juste"


def highest(values):
    return max(values)


def highest_by_hand(values):
    best = values[0]
    for value in values:
        if value > best:
            best = value
    return best


def test_what_an_exercise_forbids_is_refused_by_name():
    cases = {"trois": [[4, 9, 6]]}
    assert "se passer de max" in told(highest, highest, cases, without="max")
    assert told(highest_by_hand, highest, cases, without="max") == "juste"

    def named_like_a_function(values):
        max = values[0]
        for value in values:
            if value > max:
                max = value
        return max

    assert told(named_like_a_function, highest, cases, without="max") == "juste"


def test_what_an_exercise_demands_is_said_once_the_values_are_right():
    assert "la question demande autre chose encore : assert" in told(
        loop, checked, {"vide": [[]]}, using="assert"
    )


# --- Les trois portes d’un exercice de NSI ---

NSI = {
    cell["id"]: cell["source"]
    for cell in nb.read(Path(__file__).parents[2] / "solutions/04-prenoms-nsi.ipynb")["cells"]
}

DOORS = {
    "chercher": ("chercher-ex3", """
    trouvees = [ligne for ligne in table if ligne["annee"] == annee]
    return [ligne for ligne in trouvees if ligne["sexe"] == sexe]
""", """
def chercher_3(lignes, an, sexe):
    return [une for une in lignes if (une["annee"], une["sexe"]) == (an, sexe)]
"""),
    "premier": ("chercher-ex4", """
    assert len(table) > 0
    meilleur = table[0]
    for ligne in table[1:]:
        if meilleur["nombre"] < ligne["nombre"]:
            meilleur = ligne
    return meilleur
""", """
def premier_3(lignes):
    assert lignes
    return sorted(lignes, key=lambda une: -une["nombre"])[0]
"""),
    "compter": ("chercher-ex5", """
    tetes = {}
    for ligne in table:
        if ligne["rang"] == 1:
            tetes.setdefault(ligne["prenom"], 0)
            tetes[ligne["prenom"]] += 1
    return tetes
""", """
def compter_3(lignes):
    tetes = [une["prenom"] for une in lignes if une["rang"] == 1]
    return {prenom: tetes.count(prenom) for prenom in tetes}
"""),
}  # fmt: skip


def run_here(*cells):
    """Ce que la dernière cellule donne à vérifier, exécutée comme dans un carnet : `inspect` y retrouve le code."""
    given = []
    exercise = SimpleNamespace(check=given.append)
    names = {
        "essais": trials.results,
        "ouvrir": trials.door,
        "ex": SimpleNamespace(q3=exercise, q4=exercise, q6=exercise),
    }
    for rank, cell in enumerate(cells):
        place = f"<cellule {rank}>"
        linecache.cache[place] = (len(cell), None, cell.splitlines(keepends=True), place)
        exec(compile(cell, place, "exec"), names)
    (answer,) = given
    return answer


@pytest.mark.parametrize("door", [1, 2, 3])
@pytest.mark.parametrize("name", DOORS)
def test_each_door_leads_to_the_answer(name, door):
    """La porte 1 telle que la solution, la 2 et la 3 écrites d’une autre façon, les assert de la 3 réveillés."""
    id, body, blank_page = DOORS[name]
    doors = re.sub(r"^    return \.\.\..*$", body.strip("\n"), NSI[f"{id}-portes"], flags=re.MULTILINE)
    doors = re.sub(rf"^{name}_3 = \.\.\..*$", blank_page, doors, flags=re.MULTILINE)
    doors = re.sub(r"^# (?=assert|\w+(, \w+)* = )", "", doors, flags=re.MULTILINE)
    assert doors.count("\nassert") == 3
    checked = NSI[id].replace("porte = 1", f"porte = {door}")
    answered = run_here(doors, checked)
    expected = run_here(NSI[f"{id}-portes"], NSI[id])
    assert answered.to_dict() == expected.to_dict()


@pytest.mark.parametrize("door", [1, 2, 3])
@pytest.mark.parametrize("name", DOORS)
def test_a_door_not_yet_taken_is_not_an_answer(name, door):
    id, *_ = DOORS[name]
    blank = strip_solution(NSI[id]).replace("porte = 1", f"porte = {door}")
    if door == 1:
        assert run_here(NSI[f"{id}-portes"], blank) is ...
        return
    with pytest.raises(
        InvalidArgument, match=rf"La porte {door} est encore vide(.|\n)*écrivez-y {name}_{door}"
    ):
        run_here(NSI[f"{id}-portes"], blank)


@pytest.mark.parametrize("given", ["0", "4", "deux", None, 1.5])
def test_a_door_that_is_not_one_says_which_there_are(given):
    with pytest.raises(
        InvalidArgument,
        match=rf"« {given} » n’existe pas(.|\n)*un nombre de 1 à 3".replace(" »", "\u00a0»").replace(
            "« ", "«\u00a0"
        ),
    ):
        trials.door(given, loop, ..., ...)


def test_a_door_is_read_in_quotes_and_another_one_filled_is_told():
    assert trials.door("3", blank, ..., loop) is loop
    assert trials.door(1.0, loop, comprehension) is loop
    with pytest.raises(
        InvalidArgument, match=r"Vous avez écrit la porte 2, mais `porte` vaut 1(.|\n)*mettez porte = 2"
    ):
        trials.door(1, blank, loop, ...)


def test_a_function_with_other_parameters_than_the_exercise_is_told():
    with pytest.raises(
        InvalidArgument, match=r"Les essais donnent 2 valeurs à loop, dont le def a 1 paramètre"
    ):
        trials.results(loop, {"deux": [[1], 1900]})


def test_a_precondition_that_stops_nothing_is_told():
    """`assert "table"` : un texte plein compte pour vrai, et n’arrête jamais rien."""

    def stopped(table):
        assert table
        return table[0]

    def in_quotes(table):
        assert "table"
        return table[0]

    cases = {"une": [[3]]}
    due = trials.results(stopped, cases, using="assert", stops=[[]])
    assert expect.trials()(due, due).ok
    verdict = expect.trials()(trials.results(in_quotes, cases, using="assert", stops=[[]]), due)
    assert not verdict.ok
    assert "votre `assert` n’arrête pas la fonction quand la table est vide" in verdict.message


def by_identity(values):
    return [value for value in values if value is values[0]]


def by_none(values):
    return [value for value in values if value is not None]


def test_two_values_compared_by_is_are_told_to_be_right_by_luck():
    due = trials.results(by_none, {"deux": [[1, 1]]})
    told = expect.trials()(trials.results(by_identity, {"deux": [[1, 1]]}), due)
    assert told.ok
    assert "`==`" in told.seen
    assert not expect.trials()(due, due).seen


def test_two_values_compared_by_is_are_told_why_they_differ():
    large = [[10**6, int("1000000")]]
    due = trials.results(by_none, {"deux": large})
    told = expect.trials()(trials.results(by_identity, {"deux": large}), due)
    assert "Pour comparer, c’est `==`" in told.message


def walks_the_index(rows, index):
    return [n for row in rows for key, n in index.items() if key == row]


def looks_the_key_up(rows, index):
    return [index[row] for row in rows if row in index]


def test_an_index_walked_row_after_row_is_right_and_told_what_it_costs():
    cases = {"deux": [["a", "b"], {"a": 1}]}
    due = trials.results(looks_the_key_up, cases, lookup="index")
    told = expect.trials()(trials.results(walks_the_index, cases, lookup="index"), due)
    assert told.ok
    assert "une table fois l’autre" in told.seen
    assert not expect.trials()(due, due).seen


def sorts(rows):
    return sorted(rows)[-1]


def test_several_names_may_be_banned():
    cases = {"deux": [[1, 2]]}
    due = trials.results(lambda rows: rows[-1], cases)
    told = expect.trials()(trials.results(sorts, cases, without=("max", "sorted")), due)
    assert "se passer de `sorted`" in told.message


def lost_addition(values):
    kept = []
    for value in values:
        kept + [value]  # noqa: RUF005
    return kept


def lost_comparison(values):
    kept = []
    for value in values:
        kept == [*kept, value]  # noqa: B015
    return kept


def lost_text(values):
    word = "".join(map(str, values))
    word.replace("1", "2")
    return word


def two_spellings(values):
    gardée = list(values)  # noqa: F841
    gardee = []
    return gardee


def asked_among_values(values):
    seen = {}
    for value in values:
        if value in seen.values():
            seen[value] = 2
    return [*seen]


def upside_down(values):
    return "".join(map(str, values))[::-1]


def as_one_text(values):
    return "".join(map(str, values))


@pytest.mark.parametrize(
    ("function", "due", "said"),
    [
        (lost_addition, loop, "La ligne kept + [value] calcule, mais ne garde rien"),
        (lost_comparison, loop, "compare, et n'en fait rien"),
        (lost_text, upside_down, "rend un nouveau texte, que rien ne garde"),
        (two_spellings, loop, "gardée et gardee sont, pour Python, deux noms différents"),
        (asked_among_values, loop, "in seen, sans .values()"),
        (upside_down, as_one_text, "C'est à l'envers"),
    ],
)
def test_the_cause_is_read_in_the_text_of_the_function(function, due, said):
    assert said in told(function, due, {"un": [[1, 2]]})


def test_a_cause_that_the_text_proves_wins_over_a_foreseen_value():
    reference = trials.results(loop, {"un": [[1, 2]]})
    foreseen = (trials.results(lambda values: [], {"un": [[1, 2]]}), "Rien n’est gardé.")
    key = Key(expect.trials(), reference, wrong=(foreseen,))
    answer = trials.results(lost_addition, {"un": [[1, 2]]})
    said = judgement.judge(key, answer, None, judgement.foreseen(key, answer)).feedback.message
    assert "ne garde rien" in said


ELSEWHERE = {"un": 1}
elsewhere = {"un": 1}


def reads_a_constant(values):
    return [value for value in values if value in ELSEWHERE]


def reads_elsewhere(values):
    return [value for value in values if value in elsewhere]


def test_a_name_from_another_line_is_named_but_a_constant_is_not():
    cases = {"un": [["un", "deux"]]}
    assert "elsewhere, qu'elle ne reçoit pas" in told(reads_elsewhere, loop, cases)
    assert "reçoit" not in told(reads_a_constant, loop, cases)


def of_rank_one(rows):
    return [row for row in rows if row["rang"] == 1]


def of_rank_one_as_a_text(rows):
    return [row for row in rows if row["rang"] == "1"]


def all_in_one_list(rows):
    kept = []
    for row in rows:
        kept += row
    return kept


def test_a_number_in_quotes_and_keys_for_rows_are_named():
    cases = {"un": [[{"rang": 1, "p": "Zoé"}, {"rang": 1, "p": "Léa"}]]}
    assert '"1", entre guillemets, est un texte' in told(of_rank_one_as_a_text, of_rank_one, cases)
    assert "pris les *clés*" in told(all_in_one_list, of_rank_one, cases)


def word_by_its_name(values):
    kept = []
    for value in values:  # noqa: B007
        kept.append("value")
    return kept


def test_the_name_of_the_loop_in_quotes_is_named():
    assert "est le mot lui-même" in told(word_by_its_name, loop, {"un": [["a", "b"]]})


def values_of_all(values):
    seen = dict.fromkeys(values, 0)
    return [seen.values() for _ in values]


def test_all_the_values_for_one_are_named():
    assert "toutes les valeurs à la fois" in told(values_of_all, loop, {"un": [["a", "b"]]})
