"""La langue d'un titre : reconnue, traduite quand on sait la lire, laissée en paix sinon."""

import matplotlib.pyplot as plt
import pytest

from figaudit.report import audit
from figaudit.titles.languages import language_of, readable


@pytest.mark.parametrize(
    ("title", "around", "language"),
    [
        ("Les loyers augmentent depuis 2015", [], "fr"),
        ("Rents keep climbing in the city", [], "en"),
        ("El paro baja desde 2013", [], "es"),
        ("Die Mieten steigen seit 2015", [], "de"),
        ("CO₂-Ausstoß vervierfacht", [], "de"),
        ("Tiefststand 2019", ["Jahr", "Anzahl"], "de"),
        ("Madrid, en último lugar", [], "es"),
        ("Le vendite calano nel 2022", ["Anno"], "it"),
        ("Liczba rowerów rośnie", [], "pl"),
        ("Рост цен", [], "other"),
        ("Alpha 12", [], ""),
    ],
)
def test_a_language_is_recognised_by_its_words_and_letters(title, around, language):
    assert language_of(title, around) == language


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("el paro sube cada ano", "el paro rises every year"),
        ("las ventas se han duplicado", "las ventas doubled"),
        ("no deja de bajar", "steadily falls"),
        ("minimo historico de visitantes", "record low de visitantes"),
        ("bajo el volcan", "bajo el volcan"),
        ("valencia, la ciudad con mas teatros", "valencia, la ciudad the most teatros"),
        ("el equipo mas goleador", "equipo le plus goleador"),
        ("hay mas bicis que coches", "hay more bicis than coches"),
        ("las suscripciones van a menos", "las suscripciones falls"),
        ("cada vez hay mas socios", "more and more socios"),
        ("nunca hubo tantos socios como en 2017", "all-time high socios en 2017"),
        ("el turismo gana fuerza", "el turismo rises"),
        ("sin relacion con la renta", "no link con la renta"),
    ],
)
def test_a_spanish_claim_is_said_in_english(title, told):
    assert readable(title, title + " según el INE", ["Año"]) == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("die mieten steigen", "die mieten rises"),
        ("fallzahlen in der notaufnahme", "cases in der notaufnahme"),
        ("gefallen am radfahren", "pleasure radfahren"),
        ("die mehrheit fahrt rad", "die more than half fahrt rad"),
        ("rekordtief im winter", "record low im winter"),
        ("noch nie so viele lehrlinge wie 2017", "all-time high lehrlinge as in 2017"),
        ("kohle hat gas uberholt", "kohle overtakes gas"),
        ("funfmal so viel rad wie auto", "five times as many rad as auto"),
        ("ein drittel weniger gaste", "falls by a third gaste"),
        ("plus 20 prozent seit 2012", "+20 % since 2012"),
        ("kein zusammenhang mit dem alter", "no link mit dem alter"),
        ("die ausfuhren gehen seit 2023 zuruck", "die ausfuhren falls since 2023 zuruck"),
        ("die zahl nimmt seit jahren ab", "die zahl falls since years ab"),
        ("der umsatz legt jedes jahr zu", "der umsatz rises every year zu"),
        ("das vertrauen bricht zusammen", "das vertrauen collapse falls zusammen"),
        ("zeitungen im freien fall", "zeitungen collapse falls"),
        ("je langer das studium, desto niedriger", "the more das studium, the less"),
    ],
)
def test_a_german_claim_is_said_in_english(title, told):
    assert readable(title, "Die " + title, ["Jahr"]) == told


@pytest.mark.parametrize(
    ("title", "values", "told"),
    [
        ("Gana el sí", {"Sí": 38, "No": 47, "No sabe": 15}, "«\u00a0Sí\u00a0» au premier rang"),
        ("Casi la mitad dice no", {"Sí": 38, "No": 47, "No sabe": 15}, ""),
        ("Die Mehrheit sagt Ja", {"Ja": 38, "Nein": 47, "Unentschieden": 15}, "50\u202f% à «\u00a0Ja\u00a0»"),
        ("Nearly half say no", {"Yes": 38, "No": 47, "Undecided": 15}, ""),
    ],
)
def test_an_answer_of_two_letters_is_a_name_and_no_word_of_the_language(title, values, told):
    fig, ax = plt.subplots()
    ax.pie(list(values.values()), labels=list(values))
    ax.set_title(title)
    said = [one.message for one in audit(fig).findings if one.rule == "title-contradicts-data"]
    plt.close(fig)
    if not told:
        assert said == []
    else:
        assert told in said[0]


@pytest.mark.parametrize(
    ("title", "values", "told"),
    [
        (
            "Les dons repartent à la hausse",
            [9, 8, 7, 6, 5],
            "Le titre annonce une reprise, mais la dernière valeur, 5,",
        ),
        ("Les dons repartent à la hausse", [9, 8, 5, 6, 7], ""),
        ("Sin señales de recuperación", [9, 8, 7, 6, 5], ""),
        ("Demand falls again", [5, 6, 7, 8, 9], "Le titre annonce une rechute, mais la dernière valeur, 9,"),
    ],
)
def test_a_rebound_is_denied_only_by_the_very_last_points(title, values, told):
    fig, ax = plt.subplots()
    ax.plot(range(2019, 2024), values)
    ax.set_title(title)
    said = [one.message for one in audit(fig).findings if one.rule == "title-contradicts-data"]
    plt.close(fig)
    assert [one.startswith(told) for one in said] == [True] * bool(told)


def test_a_language_that_is_not_read_says_nothing():
    assert readable("le vendite calano", "Le vendite calano nel 2022", ["Anno"]) == ""
