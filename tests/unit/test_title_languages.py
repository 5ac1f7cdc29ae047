"""La langue d'un titre : reconnue, traduite quand on sait la lire, laissée en paix sinon."""

import pytest

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
        ("die ausfuhren gehen seit 2023 zuruck", "die ausfuhren falls since 2023 zuruck"),
        ("die zahl nimmt seit jahren ab", "die zahl falls since years ab"),
        ("der umsatz legt jedes jahr zu", "der umsatz rises every year zu"),
        ("das vertrauen bricht zusammen", "das vertrauen collapse falls zusammen"),
    ],
)
def test_a_german_claim_is_said_in_english(title, told):
    assert readable(title, "Die " + title, ["Jahr"]) == told


def test_a_language_that_is_not_read_says_nothing():
    assert readable("le vendite calano", "Le vendite calano nel 2022", ["Anno"]) == ""
