"""Les nombres en toutes lettres : chacun de 0 à 9999, dans toutes les façons usuelles de l’écrire."""

import pytest

from datakit.answers import numerals, spoken

#: Au-delà, une seule écriture par nombre : les centaines et les dizaines sont les mêmes.
FULLY_WRITTEN = 1999
UNITS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}


def below_a_hundred(number, swiss=False):
    if number < 20:
        return UNITS[number]
    tens, unit = number // 10 * 10, number % 10
    if swiss and tens in (70, 80, 90):
        name = {70: "septante", 80: "huitante", 90: "nonante"}[tens]
    elif tens in (70, 90):
        tens, unit = tens - 10, unit + 10
        name = "soixante" if tens == 60 else "quatre-vingt"
    else:
        name = "quatre-vingt" if tens == 80 else TENS[tens]
    if not unit:
        return "quatre-vingts" if name == "quatre-vingt" else name
    if unit in (1, 11) and name != "quatre-vingt":
        return f"{name} et {UNITS[unit]}"
    return f"{name}-{UNITS[unit]}"


def below_a_thousand(number, swiss=False):
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds == 1:
        parts.append("cent")
    elif hundreds:
        parts.append(f"{UNITS[hundreds]} cent" + ("s" if not rest else ""))
    if rest or not hundreds:
        parts.append(below_a_hundred(rest, swiss))
    return " ".join(parts)


def in_words(number, swiss=False):
    thousands, rest = divmod(number, 1000)
    parts = []
    if thousands == 1:
        parts.append("mille")
    elif thousands:
        parts.append(f"{below_a_thousand(thousands, swiss)} mille")
    if rest or not thousands:
        parts.append(below_a_thousand(rest, swiss))
    return " ".join(parts)


def usual_spellings(number):
    """Les traits d’union d’avant 1990, ceux d’après, aucun ; la Suisse ; les années par centaines."""
    old = in_words(number)
    if number > FULLY_WRITTEN:
        return [old]
    spellings = [
        old,
        old.replace(" ", "-"),
        old.replace("-", " "),
        old.replace("é", "e"),
        in_words(number, swiss=True),
    ]
    hundreds, rest = divmod(number, 100)
    if 11 <= hundreds <= 19:
        by_hundreds = f"{UNITS[hundreds]} cent" + (f" {below_a_hundred(rest)}" if rest else "s")
        spellings += [by_hundreds, by_hundreds.replace("-", " ")]
    return spellings


def test_every_number_is_read_in_every_usual_spelling():
    wrong = []
    for number in range(10_000):
        for spelling in usual_spellings(number):
            read = numerals.value(spelling.replace("é", "e").replace("-", " ").split())
            if read != number:
                wrong.append((spelling, read))
    assert wrong == []


@pytest.mark.parametrize("number", [0, 71, 80, 81, 91, 99, 100, 201, 1000, 1100, 1914, 1990, 1999])
def test_a_number_is_read_as_it_is_typed(number):
    read = {spoken.spelled_out(spelling) for spelling in usual_spellings(number)}
    assert read == {str(number)}


@pytest.mark.parametrize(
    ("words", "value"),
    [("trois cent mille", "300000"), ("deux millions cinq cent mille", "2500000"), ("quatre-vingt-et-un", "81"),
     ("un milliard", "1000000000"), ("trente et une années", "31"), ("MILLE NEUF CENT", "1900")],
)  # fmt: skip
def test_larger_numbers_and_loose_writing(words, value):
    assert spoken.spelled_out(words) == value


@pytest.mark.parametrize(
    "words", ["deux cinq", "cent mille cent mille", "un deux trois", "mille mille", "vingt vingt", "dix dix", "cent zéro cent", "trente douze"]
)  # fmt: skip
def test_words_that_make_no_number_are_left_alone(words):
    assert spoken.spelled_out(words) == ""
