"""La dernière figure du carnet 14 : l’unité, le titre et les silences de ce qui est dessiné."""

import re

import pytest

from datakit.data.load import load
from datakit.subjects.sensors import office
from datakit.workshop import stored_keys
from figaudit.base import figtext
from figaudit.base.text import normalise
from figaudit.base.theme import figure

_, ASKED = stored_keys("14-objets-connectes")["keys"]["q7"]["expect"]


def drawn(column, day, title, unit, note="On ne sait pas qui est là."):
    bureau = load("capteurs_bureau").set_index("instant")
    bureau.index = bureau.index.round("min")
    fig, ax = figure()
    ax.plot(bureau.asfreq("min")[column].loc[day])
    return figtext.annotate(fig, title=title, unit=unit, source="Candanedo et Feldheim, 2016", note=note)


@pytest.mark.parametrize(
    ("column", "day", "title", "unit", "said"),
    [
        ("lumiere", "2015-02-12", "Le matin s’allume d’un coup", "ppm de CO₂", "se compte en lux"),
        ("temperature", "2015-02-12", "L’après-midi est plus chaud", "ppm de CO₂", "se compte en °C"),
        ("lumiere", "2015-02-12", "Le CO₂ monte d’un coup", "lux", "la courbe dessine la lumière"),
        ("co2", "2015-02-10", "Le CO₂ grimpe toute la journée", "ppm", "s’arrête à 9"),
        ("co2", "2015-02-10", "Le CO₂ grimpe au petit matin", "ppm", "rien n’a été mesuré"),
    ],
)
def test_what_is_drawn_denies_what_is_said(column, day, title, unit, said):
    assert any(said in one for one in office(drawn(column, day, title, unit)))


@pytest.mark.parametrize(
    ("column", "day", "title", "unit", "note"),
    [
        ("temperature", "2015-02-12", "L’après-midi est plus chaud que le matin", "degrés", "Qui était là ?"),
        ("co2", "2015-02-12", "Le CO₂ double quand la lumière s’allume", "ppm de CO₂", "Qui était là ?"),
        ("co2", "2015-02-10", "Le CO₂ grimpe au petit matin", "ppm", "Rien n’est mesuré après 9 h 33."),
    ],
)
def test_a_figure_that_says_what_it_draws_is_read_on(column, day, title, unit, note):
    report = office(drawn(column, day, title, unit, note))
    assert not isinstance(report, list) or not report


@pytest.mark.parametrize(
    ("title", "gives_away"),
    [
        ("Paul est resté tard ce jeudi", True),
        ("On arrive à 8 h 45 ce vendredi", True),
        ("Quelqu’un repart à 18 h 04 le 12 février", True),
        ("On arrive à 8 h 45, d’ordinaire", False),
        ("La lumière est restée allumée ce jeudi", False),
        ("Ce jeudi, le CO₂ double à 9 h", False),
    ],
)
def test_a_first_name_or_an_hour_with_its_day_gives_someone_away(title, gives_away):
    told = [said for pattern, said in ASKED["banned"].items() if re.search(pattern, normalise(title))]
    assert bool(told) is gives_away
