"""Les exercices : trois issues, des messages qui aident, jamais d'erreur."""

import signal
import time
from decimal import Decimal

import matplotlib
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st
from sampled import examples

from datakit.answers import expect as compare, read
from datakit.answers.exercise import Exercise, ExerciseFailed, Exercises, Status
from datakit.answers.expect import judging
from datakit.answers.keys import Key
from figaudit.base.findings import Rule, Severity, run_rules

matplotlib.use("Agg")


def plain(text):
    """Le texte avec des espaces et apostrophes ordinaires, pour comparer sans peine."""
    return str(text).replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


def make(expect, reference, meaning="", wrong=()):
    exercise = Exercise("99-q1", None, Exercises("99-essai", {}))
    exercise.known = Key(expect, reference, ("Un", "Deux"), tuple(wrong), meaning, "Combien ?", "reponse = 1")
    return exercise


@pytest.fixture
def judge(monkeypatch):
    """Une attente confiée à une fonction du test, comme si le kit la nommait."""

    def made(function, factory=compare.figure):
        monkeypatch.setattr(judging, "judge_named", lambda place: function)
        return factory("datakit.subjects.essai:juge")

    return made


def say(expect, answer, reference):
    verdict = expect(answer, reference)
    assert not verdict.ok
    return plain(verdict.message)


COMMA = (
    "En Python, la virgule sépare des valeurs : vous en donnez plusieurs, {}. "
    "Les décimales suivent un point, même dans un calcul : `2.5`, et non `2,5`."
)


class TestNumber:
    @pytest.mark.parametrize(
        "answer",
        [
            1234,
            1234.0,
            np.int64(1234),
            np.float32(1234),
            "1 234",
            "1234",
            "1\u202f234",
            np.array(1234),
            np.array([1234]),
            Decimal("1234"),
            pd.Series([1234]),
            pd.DataFrame({"n": [1234]}),
            pd.Index([1234]),
            "1 234 habitants",
            "1234 km²",
            "1 234ᵉ",
            " 1 234 habitants par km² ",
            "1 234 °C",
        ],
    )
    def test_is_read_as_people_write_it(self, answer):
        assert compare.number()(answer, 1234).ok

    def test_decimal_comma_and_percent(self):
        assert compare.number(tolerance=0.01)("3,14", 3.1416).ok
        assert compare.number()("50 %", 0.5).ok
        assert compare.number(unit="%")("50 %", 50).ok
        assert compare.number(unit="%")("50", 50).ok

    def test_zero_point_one_plus_zero_point_two(self):
        assert compare.number(tolerance=0)(0.1 + 0.2, 0.3).ok

    @pytest.mark.parametrize(
        ("answer", "reference", "unit", "words"),
        [
            (0.5, 50, "%", "part, de 0 à 1 ; on attend un pourcentage"),
            (50, 0.5, "", "pourcentage ; on attend une part de 1"),
            (12, 1200, "", "cent fois trop petit"),
            (1200, 12, "", "cent fois trop grand"),
            (-3, 3, "", "le signe est inversé"),
            (3.14, 3.14159, "", "trop arrondi"),
            (0.25, 4, "", "rapport inverse"),
            (7, 5, "", "7 est trop grand"),
            (2, 5, "", "2 est trop petit"),
            (float("nan"), 5, "", "manquant (NaN)"),
            (True, 1, "", "Vous avez donné un vrai ou faux ; on attend un nombre"),
            ([1, 2], 1, "", "une liste ; on attend un nombre, par exemple `41`."),
            ([5], 5, "", "retirez les crochets, ou sortez-la avec `[0]`"),
            (None, 5, "", "n'a pas de valeur ici : relisez son dernier nom"),
            (len, 5, "", "Il manque les parenthèses"),
            (pd.Series([5]).mean, 5, "", "`mean()` au lieu de `mean`"),
            ("beaucoup", 5, "", "un texte ; on attend un nombre"),
            (pd.DataFrame({"a": [1]}).groupby("a"), 5, "", "Terminez par un calcul"),
        ],
    )
    def test_mistakes_are_explained(self, answer, reference, unit, words):
        assert words in say(compare.number(unit=unit), answer, reference)

    @pytest.mark.parametrize(
        ("answer", "reference", "words"),
        [
            ((23, 5), 23.5, COMMA.format("23 puis 5")),
            ((48, 713), 48713, COMMA.format("48 puis 713")),
            ((18.5, 5), 7.4, COMMA.format("18,5 puis 5")),
            ((33.2, 4.3, 5), 9.5, COMMA.format("33,2 puis 4,3")),
            (np.array([0.0, 5.0]), 5.5, "Vous avez donné une suite de valeurs ; on attend un nombre, par exemple `12.5`. "
             "Une virgule s'est peut-être glissée dans un nombre : ses décimales suivent un point, `0.5`."),
            (48.713, 48713, "En Python, le point annonce des décimales : `48.713` est bien petit. Les milliers s'écrivent sans point ni espace : `48713`."),
            ("48.713", 48713, "En Python, le point annonce des décimales : `48.713` est bien petit. Les milliers s'écrivent sans point ni espace : `48713`."),
            ((1, 2, 3), 5, "Vous avez donné plusieurs valeurs, séparées par des virgules (un tuple) ; on attend un nombre, par exemple `41`."),
            (("a", 2), 5, "Vous avez donné plusieurs valeurs, séparées par des virgules (un tuple) ; on attend un nombre, par exemple `41`."),
            ("5 ou 6", 5, "Vous avez donné un texte ; on attend un nombre, par exemple `41`."),
            ("beaucoup", 0.4, "Vous avez donné un texte ; on attend un nombre, par exemple `0.25`."),
            (pd.Series([1, 2]), 5, "Vous avez donné une colonne ; on attend un nombre, par exemple `41`. "
             "C'est une suite de valeurs : il manque de quoi n'en tirer qu'une, un calcul (`.sum()`, `.mean()`…) ou le nom d'une ligne."),
            (pd.DataFrame({"n": [1, 2]}), 5, "Vous avez donné un tableau ; on attend un nombre, par exemple `41`. "
             "Selon la question, choisissez une colonne puis un calcul, ou comptez les lignes : `len(…)`."),
            (3j, 5, "Vous avez donné un nombre complexe ; on attend un nombre, par exemple `41`."),
            (np.complex128(5j), 0, "Vous avez donné un nombre complexe ; on attend un nombre, par exemple `41`."),
            (pd.Series(["a", "b"]).unique(), 5, "Vous avez donné une suite de valeurs ; on attend un nombre, par exemple `41`."),
            (pd.NA, 5, "Vous avez donné un objet « NAType » ; on attend un nombre, par exemple `41`."),
        ],
    )  # fmt: skip
    def test_numbers_as_beginners_write_them(self, answer, reference, words):
        assert say(compare.number(), answer, reference) == words

    @pytest.mark.parametrize(
        ("answer", "words"),
        [
            (1990, "1990 est trop tôt."), ("1 989", "1989 est trop tôt."), (2005, "2005 est trop tard."),
            (91, "Écrivez l'année en entier, avec ses quatre chiffres."),
            (1991.5, "Une année est un nombre entier, par exemple `2001`."),
            ("l'an dernier", "Vous avez donné un texte ; on attend une année, par exemple `2001`."),
            ([1991, 1992], "Vous avez donné une liste ; on attend une année, par exemple `2001`."),
            (float("nan"), "Votre résultat est manquant (NaN) : une valeur absente s'est glissée dans le calcul."),
            (0.5, "Une année est un nombre entier, par exemple `2001`."),
            ((1, 991), COMMA.format("1 puis 991")),
        ],
    )  # fmt: skip
    def test_a_year_has_neither_space_nor_decimals(self, answer, words):
        assert say(compare.year(), answer, 1991) == words

    @pytest.mark.parametrize("answer", [1991, "1991", "1 991", np.int16(1991), Decimal(1991), "1991."])
    def test_a_year_is_read(self, answer):
        assert compare.year()(answer, 1991).ok

    @pytest.mark.parametrize(
        ("answer", "words"),
        [
            (48700, "48 700 est trop petit. On compte à l'unité près."), (50000, "50 000 est trop grand."),
            (48712.5, "48 712,5 a des décimales ; on attend un nombre entier."), (49000, "49 000 est trop grand. On compte à l'unité près."),
        ],
    )  # fmt: skip
    def test_a_count_is_not_rounded(self, answer, words):
        assert say(compare.number(), answer, 48713) == words

    @pytest.mark.parametrize(
        ("tolerance", "reference", "answer", "words"),
        [
            (0.005, 0.5522, 0.56, "0,56 est à peine à côté. On attend le résultat au centième près."),
            (0.5, 72.2, 70, "70 est trop arrondi. On attend le résultat à l'unité près."),
            (0.05, 13.57, 14, "14 est trop arrondi. On attend le résultat au dixième près."),
            (0.005, 0.5522, 0.6, "0,6 est trop arrondi. On attend le résultat au centième près."),
            (0.0005, 0.0887, 0.09, "0,09 est trop arrondi. On attend le résultat au millième près."),
            (5, 1109.95, 1100, "1 100 est trop arrondi. On attend le résultat à 5 près."),
        ],
    )  # fmt: skip
    def test_the_message_says_how_exact_one_must_be(self, tolerance, reference, answer, words):
        assert say(compare.number(tolerance=tolerance), answer, reference) == f"Vous y êtes presque : {words}"

    @pytest.mark.parametrize(
        ("answer", "words"),
        [
            (36.875, "37 est trop petit."), (42, "42 est trop grand."), (37, "37 est trop petit."),
            (41.2, "41,2 est trop grand."), (40, "Vous y êtes presque : 40 est trop arrondi. On attend le résultat à l'unité près."),
        ],
    )  # fmt: skip
    def test_another_calculation_is_not_almost_right(self, answer, words):
        assert say(compare.number(tolerance=0.5, unit="%"), answer, 40.625) == words
        assert say(compare.number(tolerance=0.5, unit="%"), 36.875, 37.5) == "36,875 est trop petit."
        assert "37 est à peine à côté" in say(compare.number(tolerance=0.5, unit="%"), 37, 37.9)

    @pytest.mark.parametrize("answer", [0.03, 0.1])
    def test_half_or_twice_the_answer_is_not_almost_right(self, answer):
        assert "presque" not in say(compare.number(tolerance=0.005), answer, 0.058)

    @pytest.mark.parametrize(
        ("tolerance", "answer", "said"),
        [(0.005, 2.93103, "2,93"), (0.5, 38.5714, "39"), (1e-6, 2.93103, "2,931")],
    )
    def test_a_wrong_number_has_no_more_decimals_than_the_question(self, tolerance, answer, said):
        assert say(compare.number(tolerance=tolerance), answer, 1.3) == f"{said} est trop grand."

    def test_a_wrong_percentage_learns_that_a_share_is_expected(self):
        assert "divisez-le par 100" in say(compare.number(tolerance=0.005), 75, 0.81)
        assert say(compare.number(), 3, 0) == "3 est trop grand."

    def test_the_message_never_gives_the_answer(self):
        assert "1 789" not in say(compare.number(), 12, 1789)


class TestWords:
    def test_text_without_pedantry(self):
        expect = compare.text(accept=("GP",))
        assert all(expect(word, "Évolution").ok for word in ("evolution", " ÉVOLUTION ", "gp"))
        assert "vérifiez l'orthographe" in say(expect, "évolutoin", "Évolution")
        assert "n'est pas la réponse attendue" in say(expect, "🥪", "Évolution")
        said = say(expect, 3, "Évolution")
        assert "on attend un texte. On attend un nom, un mot : il s'écrit entre guillemets." in said
        assert '"3"' not in said

    def test_a_single_cell_is_read(self):
        assert compare.text()(pd.Series(["Léa"]), "léa").ok
        assert compare.choice(("a", "b"))(np.array(["b"]), "b").ok

    def test_the_dashes_of_a_blank_are_no_part_of_a_word(self):
        assert "gardez" in compare.text()("__Poitiers__", "Poitiers").message

    def test_choice_by_key_or_label(self):
        expect = compare.choice({"a": "En 1950", "b": "En 2000"})
        assert expect("A", "a").ok
        assert expect("en 1950 ", "a").ok
        assert "n'est pas « En 2000 »" in say(expect, "b", "a")
        assert "choisissez « a » ou « b »" in say(expect, "z", "a")
        assert compare.choice(("vrai", "faux"))(True, "vrai").ok
        assert compare.choice(("1", "2"))(2, "2").ok

    def test_a_choice_written_as_one_speaks(self):
        trancher = compare.choice(
            {"a": "La vidéo", "c": "On ne peut pas trancher : leurs traits se chevauchent"}
        )
        assert trancher("on peut pas trancher", "c").ok
        assert not trancher("on peut trancher", "c").ok


class TestTables:
    def test_items(self):
        assert compare.items()(("léa", "ZOÉ"), ["Léa", "Zoé"]).ok
        assert compare.items()(pd.Series([1.0, 2]), [1, 2]).ok
        assert "2 valeurs ; on en attend 3" in say(compare.items(), [1, 2], [1, 2, 3])
        assert "« Max » ne devrait pas" in say(compare.items(), ["Léa", "Max"], ["Léa", "Zoé"])
        paired = compare.items(ordered=False, among=7)
        assert "5 accords sur 7" in say(paired, [1, 2], [1, 3])
        assert "4 accords sur 7" in say(paired, [1, 2, 4], [1, 3])
        assert "9 ne devrait pas" in say(paired, [1, 9], [1, 3])
        assert "une virgule" not in say(paired, [1, 9], [1, 3])
        for numbers_joined in (1 - 3 - 5, 1 / 3, 1.3):
            assert "Entre deux numéros, on met une virgule" in say(paired, [numbers_joined], [1, 3])
        assert "ne devrait pas" in say(paired, [float("nan")], [1, 3])
        assert say(paired, ["1", "3"], [1, 3]) == "« 1 » n'est pas un nombre : retirez les guillemets."
        assert paired([3, 1], [1, 3]).ok
        assert "pas dans le bon ordre" in say(compare.items(), ["Zoé", "Léa"], ["Léa", "Zoé"])
        assert "répétée" in say(compare.items(), ["Léa", "Léa"], ["Léa", "Zoé"])

    @pytest.mark.parametrize(
        ("answer", "ordered", "words"),
        [
            (["3", 1, 5], True, "« 3 » n'est pas un nombre : retirez les guillemets."),
            ([3, [1], 5], True, "1 n'est pas un nombre."),
            ([3, 5, 1], True, "Ce sont les bonnes valeurs, mais pas dans le bon ordre : 1 sur 3 à leur place."),
            ([3, 1, 9], True, "Votre 3e valeur, 9, n'est pas la bonne."),
            ([3, 1, 9], False, "9 ne devrait pas s'y trouver."),
            ([[3, 1, 5]], True, "Vous avez donné une liste dans une liste : retirez une paire de crochets."),
            ("3, 1, 5", True, "Vous avez donné un texte ; on attend une liste, par exemple `[12, 15]`."),
            ((3, 1), True, "Vous avez 2 valeurs ; on en attend 3. Ce que vous avez convient : il en manque."),
        ],
    )  # fmt: skip
    def test_a_list_of_numbers_never_gives_the_answer(self, answer, ordered, words):
        assert say(compare.items(ordered=ordered), answer, [3, 1, 5]) == words

    @pytest.mark.parametrize("answer", ["a, c", ["a;c"], ["C ,A"]])
    def test_texts_may_share_their_quotes(self, answer):
        assert compare.items(ordered=False)(answer, ["a", "c"]).ok
        assert not compare.items()("1, place Verte", ["1, place Verte"]).ok

    def test_numbers_in_any_order(self):
        assert compare.items(ordered=False)([5, 3, 1.0], [3, 1, 5]).ok
        assert compare.items(tolerance=0.1)([3.05, 1, np.nan], [3, 1, np.nan]).ok

    def test_series_first_difference(self):
        right = pd.Series({"a": 1.0, "b": 2.0}, name="n")
        expect = compare.series()
        assert expect(right[::-1], right).ok
        assert "Il manque la ligne « b »" in say(expect, right[:1], right)
        assert "La ligne « c » est de trop" in say(expect, pd.Series({"a": 1.0, "b": 2.0, "c": 3.0}), right)
        assert "« a », vous avez 1,5 ; on attend 1" in say(expect, pd.Series({"a": 1.5, "b": 2.0}), right)
        assert "du texte" in say(expect, pd.Series({"a": "1", "b": "2"}), right)
        assert "cent fois trop grandes" in say(expect, right * 100, right)
        assert "plusieurs fois" in say(expect, pd.Series([1, 2], index=["a", "a"]), right)
        assert "Choisissez une colonne" in say(expect, right.to_frame(), right)
        assert compare.series()(pd.Series([1, np.nan]), pd.Series([1, np.nan])).ok

    def test_a_million_rows_is_quick(self):
        right = pd.DataFrame({"n": np.arange(1e6), "s": ["x"] * 1_000_000})
        wrong = right.copy()
        wrong.loc[999_999, "n"] = -1
        started = time.process_time()
        assert "999999" in say(compare.series(), wrong["n"], right["n"])
        assert not compare.number()(right["n"], 3).ok
        assert not compare.items()(right["n"], [1, 2]).ok
        assert time.process_time() - started < 20  # garde-fou contre une boucle quadratique


class TestFigures:
    def test_judged_by_reasons_or_report(self, judge):
        from matplotlib.figure import Figure

        fig = Figure()
        ax = fig.subplots()
        expect = judge(lambda f: [] if f.axes[0].get_title() else ["Il manque un titre."])
        assert say(expect, fig, None) == "Il manque un titre."
        ax.set_title("Oui")
        assert expect(fig, None).ok
        assert expect(ax, None).ok
        assert "est vide" in say(expect, Figure(), None)
        assert "`plt.show()`" in say(expect, None, None)
        rule = Rule("r", "T", "P", "Ajoutez.", Severity.ERROR, lambda f: ["Pas de source."])
        assert "Pas de source. Ajoutez." in say(judge(lambda f: run_rules([rule], f)), fig, None)


class TestExercise:
    def test_three_outcomes(self):
        q = make(compare.number(), 4, "Le double de 2.")
        assert q.check(...).status is Status.TODO
        assert q.check([1, ...]).status is Status.TODO
        assert q.check(5).status is Status.REVIEW
        right = q.check("4")
        assert (right.status, right.message) == (Status.CORRECT, "Le double de 2.")
        assert str(right) == "Correct\nLe double de 2."

    def test_plausible_mistakes_come_before_generic_differences(self):
        q = make(compare.number(), 4, wrong=[(22, "Vous avez collé des textes.")])
        assert q.check(22).message == "Vous avez collé des textes."
        assert q.check("22").message == "Vous avez collé des textes."
        assert "trop grand" in q.check(8).message

    def test_a_known_mistake_is_never_right_however_close(self):
        q = make(compare.number(tolerance=0.5), 72.25, "72 ans.", wrong=[(72.21, "C'est la moyenne simple.")])
        assert q.check(72.21).message == "C'est la moyenne simple."
        assert q.check(np.float64(72.21)).status is Status.REVIEW
        for answer in (72, 72.25, 72.3, "72 ans"):
            assert q.check(answer).status is Status.CORRECT, answer

    def test_a_wide_margin_does_not_confuse_two_mistakes(self):
        mails = [(2874.5, "C'est le mail entier."), (574.9, "Il manque mille.")]
        q = make(compare.number(tolerance=5000), 574_892, wrong=mails)
        assert [q.check(answer).message for answer in (574, 575, 2900)] == ["Il manque mille."] * 2 + [
            "C'est le mail entier."
        ]
        assert "trop petit" in q.check(7000).message

    def test_an_empty_index_says_that_the_filter_keeps_nothing(self):
        assert (
            "aucune ligne ne remplit vos conditions"
            in make(compare.items(), ["a"]).check(pd.Index([])).message
        )

    def test_an_exact_mistake_comes_before_one_that_reads_alike(self):
        q = make(compare.items(), [1, 2], wrong=[([2, 1], "Une liste."), ((2, 1), "Un tuple.")])
        assert q.check((2, 1)).message == "Un tuple."
        assert q.check(np.array([2, 1])).message == "Une liste."

    def test_hints_one_at_a_time_and_solution_after_a_try(self):
        q = make(compare.number(), 4)
        assert "un essai" in str(q.solution()).casefold()
        assert [q.hint().title for _ in range(3)] == ["Indice 1 sur 2", "Indice 2 sur 2", "Indice 2 sur 2"]
        q.check(...)
        assert q.solution().status is Status.HINT
        q.check(3)
        assert q.solution().code == "reponse = 1"

    def test_html_is_escaped_and_words_come_first(self):
        q = make(compare.text(), "Léa")
        html = q.check("<script>alert(1)</script>")._repr_html_()
        assert "<script>" not in html
        assert "&lt;script&gt;" in html
        assert html.index("À revoir") < html.index("alert")
        assert 'aria-hidden="true"' in html

    def test_strict_mode_raises_unless_correct(self, monkeypatch):
        monkeypatch.setenv("DATAKIT_STRICT", "1")
        q = make(compare.number(), 4)
        assert q.check(4).status is Status.CORRECT
        for wrong in (..., 5, None):
            with pytest.raises(ExerciseFailed, match="99-q1"):
                q.check(wrong)

    def test_a_broken_comparison_never_raises(self, judge):
        q = make(judge(lambda answer: answer.unknown, compare.judged), None)
        assert "n'a pas pu être comparée" in plain(q.check(3))

    @settings(max_examples=examples(60), deadline=None)
    @given(
        st.one_of(
            st.none(),
            st.booleans(),
            st.integers(),
            st.floats(),
            st.text(),
            st.binary(),
            st.complex_numbers(),
            st.lists(st.one_of(st.integers(), st.text(), st.none())),
            st.dictionaries(st.text(), st.integers()),
            st.sampled_from([print, int, object(), pd.DataFrame(), pd.Series([1, None])]),
            st.sampled_from([np.zeros((2, 2)), pd.NA, pd.NaT, np.datetime64("2020-01-01")]),
        )
    )
    def test_never_raises_whatever_is_given(self, answer):
        table = pd.DataFrame({"a": [1]})
        for expect, reference in (
            (compare.number(), 4),
            (compare.text(), "Léa"),
            (compare.choice(("a", "b")), "a"),
            (compare.items(), ["x", 2]),
            (compare.series(), table["a"]),
            (compare.figure("datakit.answers.judges:signed"), None),
        ):
            feedback = make(expect, reference, wrong=[(7, "Sept.")]).check(answer)
            assert feedback.status in {Status.TODO, Status.REVIEW, Status.CORRECT}
            assert feedback._repr_html_()
            assert "n'a pas pu être comparée" not in plain(feedback), (answer, feedback)


def test_short_values_are_french():
    assert plain(read.short(1234567)) == "1 234 567"
    assert read.short(0.001234) == "0,00123"
    assert (read.short(0.989), read.short(0.98765)) == ("0,989", "0,9877")
    assert read.short("x" * 500).endswith("…\u00a0»")
    assert read.short(None) == "une valeur manquante"
    assert plain(read.short([1, "a"])) == "1 ; « a »"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("b", True), ("B)", True), ("b. L’ODbL, en citant les deux sources.", True), ("l'odbl", True),
        ("a. L’ODbL, en citant les deux sources", False), ("aucune", False), ("l", False), ("b, c", False),
    ],
)  # fmt: skip
def test_an_option_is_named_by_its_letter_or_its_words(typed, right):
    offered = compare.choice(
        {"a": "Celle que je veux", "b": "L’ODbL, en citant les deux sources", "c": "Aucune : c’est interdit"}
    )
    assert offered(typed, "b").ok is right


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("b et d", "Une seule réponse convient : choisissez « a », « b » ou « d »."),
        ("je dois citer la source et la date", 'Vos mots disent « b » : répondez par sa lettre, `"b"`.'),
        ("la date, bien sûr", 'Vos mots ressemblent à « b » : si c’est cela, répondez `"b"`.'),
        ("à quoi", "n’est pas proposé"),
        ("ne pas citer la source et sa date", "n’est pas proposé"),
    ],
)
def test_a_sentence_or_two_letters_are_not_a_choice(typed, told):
    offered = compare.choice({"a": "À rien", "b": "À citer la source et sa date", "d": "À publier"})
    assert told in offered(typed, "b").message.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("l'un des deux vient de l'autre", "c"),
        ("le total a été recopié", "b"),
        ("la table dit lequel", None),
        ("2006 recopié de 2007", None),
        ("on ne sait pas", "c"),
    ],
)
def test_an_option_is_named_by_its_words_in_their_order(typed, key):
    offered = compare.choice(
        {
            "b": "Le total de 2007 a été recopié de celui de 2006",
            "c": "L’un des deux totaux vient sans doute de l’autre ; la table ne dit pas lequel",
        },
        also={"c": ["on ne sait pas"]},
    )
    assert [one for one in "bc" if offered(typed, one).ok] == ([key] if key else [])


def test_words_of_two_options_choose_neither():
    offered = compare.choice({"a": "Exactement 8", "b": "Exactement 16", "c": "Entre 8 et 16"})
    assert "dans « b » et « c »" in offered("16", "c").message.replace("\u00a0", " ")
    assert offered("entre 8 et 16", "c").ok


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        (["c.", "a."], True),
        (["C)", "A"], True),
        (["c. Les bus", "a. Le budget"], True),
        (["c.", "b."], False),
    ],
)
def test_letters_keep_their_printed_point(typed, right):
    assert compare.items(ordered=False)(typed, ["a", "c"]).ok is right


@pytest.mark.parametrize(
    ("unit", "value", "target", "words"),
    [
        ("", 4.33, 0.55, ""), ("", 12.2308, 0.87, ""), ("%", 0.1145, 42.3, ""),
        ("", 56, 0.55, "divisez-le par 100"), ("%", 0.43, 42.3, "multipliez-la par 100"),
        ("", 55, 0.55, "divisez par 100"), ("%", 0.423, 42.3, "multipliez par 100"),
    ],
)  # fmt: skip
def test_a_hundred_is_named_only_when_it_gives_the_answer(unit, value, target, words):
    said = compare.number(tolerance=0.005, unit=unit)(value, target).message
    assert words in said
    assert ("100" in said) == bool(words)


def test_glued_letters_are_shown_apart():
    said = compare.items(ordered=False)(["befg"], list("befg")).message
    assert '`["b", "e", "f", "g"]`' in said
    assert "a ses guillemets" not in compare.items(ordered=False)(["le retard"], list("befg")).message


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="cette minuterie est propre à POSIX")
def test_an_answer_that_never_ends_is_stopped_by_the_person():
    """Le bouton ■ envoie ce signal : rien ne le retient, et l’exercice attend encore une réponse."""

    class Endless:
        def __eq__(self, _other):
            while True:
                pass

        __hash__ = object.__hash__

    def stop(*_):
        raise KeyboardInterrupt

    exercise = make(compare.items(), ["barres", "nuage"])
    usual = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(KeyboardInterrupt):
            exercise.check([Endless(), Endless()])
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, usual)
    assert exercise.check(["barres", "nuage"]).status is Status.CORRECT
