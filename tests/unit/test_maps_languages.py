"""Les cartes dans quatre langues : ce que disent une légende, un titre, une barre ; et les trous d'une grille."""

from __future__ import annotations

from types import SimpleNamespace

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pytest
from shapely.geometry import box

from figaudit.base.figtext import _NAMED
from figaudit.maps import audit_map
from figaudit.read.maps.blanks import blanks_inside
from figaudit.read.maps.intervals import interval, thousands_sign
from figaudit.read.maps.palette import RAINBOW, UNEVEN, confused, ramp_of
from figaudit.read.maps.words import says
from figaudit.rules.maps.everywhere import (
    Everywhere,
    claim_about_a_part,
    claim_about_all,
    claim_about_some,
    is_of_another_year,
    sides_of_the_limit,
    speaks_of_a_corner,
)
from figaudit.rules.maps.false_precision import are_decimals
from figaudit.rules.maps.hidden_missing import filled_with_the_mean
from figaudit.rules.maps.named import end_told, values_by_name
from figaudit.rules.maps.parts import in_numbers
from figaudit.rules.maps.stock_in_choropleth import in_short, name_said
from figaudit.rules.maps.title_contradicts_data import claim_of, names_the_low_end


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("medecins pour 100 000 habitants", "ratio"),
        ("doctors per 100,000 inhabitants", "ratio"),
        ("arzte pro 100.000 einwohner", "ratio"),
        ("arzte je 100.000 einwohner", "ratio"),
        ("medicos por cada 100.000 habitantes", "ratio"),
        ("bevolkerungsdichte", "ratio"),
        ("tasa de paro", "ratio"),
        ("anzahl der arzte", "stock"),
        ("numero de medicos por municipio", "stock"),
        ("einwohner je gemeinde", "stock"),
        ("einwohner je planungsregion", "stock"),
        ("people per local authority", "stock"),
        ("people per household", "ratio"),
        ("habitants gagnes ou perdus", "gain"),
        ("veranderung der einwohnerzahl", "gain"),
        ("change in number of jobs", "gain"),
        ("votos (miles)", "stock"),
        ("bip (mrd. €)", "stock"),
        ("bip je einwohner", "ratio"),
        ("pib par habitant", "ratio"),
        ("evolution", "ratio"),
        ("ladesaulen", "stock"),
        ("surface boisee (ha)", "stock"),
        ("geburtenziffer", "ratio"),
        ("incidencia acumulada", "ratio"),
        ("tag des jahres", "ratio"),
        ("terawatt-hours a year", "stock"),
        ("kwh a year for each inhabitant", "ratio"),
        ("kwh for each district", "stock"),
        ("hectares brules", "stock"),
        ("arbres a l'hectare", "ratio"),
        ("kilowatt-hours per square metre", "ratio"),
        ("lorem ipsum", ""),
    ],
)
def test_a_legend_names_a_rate_a_count_or_a_gain(words, kind):
    assert name_said(in_short(words)) == kind


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("unter 7", -np.inf, 7),
        ("7 bis unter 8,5", 7, 8.5),
        ("11,5 und mehr", 11.5, np.inf),
        ("über 11,5", 11.5, np.inf),
        ("menos de 7", -np.inf, 7),
        ("de 7 a 8,5", 7, 8.5),
        ("más de 11,5", 11.5, np.inf),
        ("7 ≤ x < 9", 7, 9),
        ("entre 7 et 9 %", 7, 9),
        ("menos del 7 %", -np.inf, 7),
        ("del 7 al 9 %", 7, 9),
        ("30 % oder darüber", 30, np.inf),
        ("sinkt um mehr als 3 %", -np.inf, -3),
        ("augmente de 2 à 5 %", 2, 5),
        ("5 bis 10 darüber", 5, 10),
        ("hasta 5 por debajo", -5, 0),
    ],
)
def test_a_class_is_read_in_four_languages(text, low, high):
    assert interval(text)[1:3] == (low, high)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("in keinem departement liegt die quote uber 8 %", "jamais plus de 8"),
        ("nowhere above ten", "jamais plus de 10"),
        ("partout moins de 10 medecins", "jamais plus de 10"),
        ("ningun municipio supera el 8 %", "jamais plus de 8"),
        ("all towns have more than 5 doctors", "jamais moins de 5"),
        ("toutes les communes gagnent des habitants", "jamais de baisse"),
        ("en todas partes baja el paro", "jamais de hausse"),
        ("la population augmente dans tous les departements", "jamais de baisse"),
        ("presque partout moins de 10 medecins", ""),
        ("toutes les communes ne gagnent pas d'habitants", ""),
        ("la population n'augmente pas partout", ""),
        ("todos los municipios no ganan habitantes", ""),
        ("aucune commune ne perd d'habitants", "jamais de baisse"),
        ("aucune commune ne perd plus de 5 %", ""),
        ("not a single town grows", "jamais de hausse"),
        ("no town over 65 years", ""),
        ("une commune sur deux gagne", ""),
        ("turnout fell in every ward", "jamais de hausse"),
        ("in allen kreisen sind die mieten gestiegen", "jamais de baisse"),
        ("aucun departement ne depasse 10 %", "jamais plus de 10"),
        ("la vacance ne depasse 10 % nulle part", "jamais plus de 10"),
        ("turnout reached at least 60% in every ward", "jamais moins de 60"),
        ("pas une commune n'a perdu d'habitants", "jamais de baisse"),
        ("nirgends ist mehr als ein viertel der zuge verspatet", "jamais plus de 25"),
        ("nulle part plus d'un cinquieme des trains en retard", "jamais plus de 20"),
        ("dans tous les departements, plus de la moitie des logements ont la fibre", "jamais moins de 50"),
        ("in every district, rents rose over 30%", ""),
        ("partout, au moins un actif sur cinq pedale", "jamais moins de 20"),
        ("pas une commune sur deux ne depasse 50 %", ""),
        ("jeder dritte kreis liegt uber 40 %", ""),
    ],
)
def test_what_a_title_says_of_every_area_is_read_in_four_languages(title, told):
    claim = claim_about_all(in_numbers(title))
    words = ""
    if claim is not None:
        words = f"jamais {'plus' if claim.side > 0 else 'moins'} de {claim.limit:.0f}"
        if claim.change:
            words = f"jamais de {'hausse' if claim.side > 0 else 'baisse'}"
    assert words == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("mas de la mitad de las comarcas supera el 30 %", "plus de 30"),
        ("die meisten gemeinden liegen unter 8 %", "moins de 8"),
        ("most wards have more than 5 doctors", "plus de 5"),
        ("plus de la moitie des habitants font plus de 30 km", ""),
        ("deux tiers des communes depassent 60 %", "plus de 60"),
        ("la plupart des communes perdent plus de 5 %", ""),
        ("in more than half of districts, over 30% of children", "plus de 30"),
        ("in most wards, rents rose over 30%", ""),
        ("dans plus de la moitie des departements, le fioul depasse 20 %", "plus de 20"),
        ("in mehr als der halfte der regionen liegt der anteil uber 20 %", "plus de 20"),
        ("more than one in five homes has panels in most areas", "plus de 20"),
        ("rents rose in most wards", "une hausse"),
        ("une commune sur deux depasse 50 %", "plus de 50"),
        ("in zwei von drei kreisen liegt der anteil uber 50 %", "plus de 50"),
        ("una de cada dos comarcas pasa del 50 %", "plus de 50"),
        ("un actif sur deux fait plus de 30 km", ""),
        ("die meisten gemeinden schrumpfen", "une baisse"),
    ],
)
def test_what_a_title_says_of_most_areas_is_read_in_four_languages(title, told):
    part = claim_about_a_part(in_numbers(title))
    claim = part and part.claim
    words = f"{'moins' if claim.side > 0 else 'plus'} de {claim.limit:.0f}" if claim else ""
    if claim is not None and claim.change:
        words = "une baisse" if claim.side > 0 else "une hausse"
    assert words == told


@pytest.mark.parametrize(
    ("title", "point"),
    [
        ("le chomage frappe surtout le sud", "south"),
        ("el sur, el mas castigado por el paro", "south"),
        ("the north is hit hardest by unemployment", "north"),
        ("arbeitslosigkeit vor allem im osten", "east"),
        ("die mieten steigen im norden am starksten", "north"),
        ("en el norte es donde mas suben los alquileres", "north"),
        ("c'est au sud que les loyers augmentent le moins", "north"),
        ("rents fall most in the north", ""),
        ("la hausse du chomage frappe surtout le sud", ""),
        ("peu de medecins, surtout au sud", ""),
        ("les medecins, surtout dans le sud-est", ""),
        ("l'est est la zone la plus vieillie", "east"),
        ("el este es la zona mas envejecida", "east"),
        ("the north is the richest region", "north"),
        ("der suden hat die hochste quote", "south"),
        ("le nord est la region la moins peuplee", "south"),
        ("le sud est le plus accessible", ""),  # en minutes, le plus accessible est le plus bas
        ("l'est a perdu le plus d'habitants", ""),
        ("le chomage est le plus fort dans les villes", ""),
        ("plus de logements vacants au nord qu'au sud", "north"),
        ("im norden mehr leerstand als im suden", "north"),
        ("el este tiene menos medicos que el oeste", "west"),
        ("le nord du pays est le plus age", "north"),
        ("les plus hauts revenus sont au sud", "south"),
        ("im osten ist der anteil des okolandbaus am hochsten", "east"),
        ("el norte concentra la mayor tasa de paro", "north"),
        ("the east leads on recycling", "east"),
        ("piped water: the north is far ahead of the south", "north"),
        ("le sud devance le nord", "south"),
        ("der osten liegt weit vor dem westen", "east"),
        ("el oeste supera al este", "west"),
        ("the north is not ahead of the south", ""),
        ("the north is ahead of the east", ""),
        ("the further north, the higher the rents", "north"),
        ("el paro aumenta hacia el sur", "south"),
        ("rents fell most in the north", ""),
        ("am teuersten wohnt man am stadtrand", "edge"),
        ("c'est au centre que l'on pedale le plus", "centre"),
        ("les centres commerciaux attirent le plus de monde", ""),
        ("the health centre is at its busiest", ""),
        ("the worst served wards are in the north", ""),
        ("les communes de la gare du nord paient le plus", ""),
    ],
)
def test_where_a_title_says_it_is_strong_is_read_in_four_languages(title, point):
    claim = claim_of(title)
    assert (claim.point if claim else "") == point


@pytest.mark.parametrize(
    ("title", "legend", "low"),
    [
        ("the east is the oldest part", "under 18 (%)", True),
        ("the east is the oldest part", "aged 65 or over (%)", False),
        ("the east is the youngest part", "aged 65 or over (%)", True),
        ("le sud est le plus sur", "cambriolages pour 1 000 logements", True),
        ("le nord est le plus riche", "taux de pauvrete", True),
        ("im suden bluhen die baume am fruhesten", "tag des jahres", True),
    ],
)
def test_the_low_end_of_a_scale_can_be_the_most_of_a_title(title, legend, low):
    assert names_the_low_end(title, legend) == low


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("lerma, champion du velo", 1),
        ("spitzenreiter ist lerma", 1),
        ("lerma has the lowest rate", -1),
        ("lerma, la comarca mas ciclista", 1),
        ("lerma, la plus belle des villes", 0),
        ("lerma, la que mas ha crecido", 0),
        ("lerma, deuxieme, derriere le plus fort", 0),
        ("lerma : le plus grand departement vieillit", 0),
        ("lerma a son plus haut taux depuis 1990 : le plus eleve", 0),
    ],
)
def test_a_title_that_puts_a_place_first_or_last_is_read_in_four_languages(title, end):
    assert end_told(title, "desplazamientos ciclistas (%)") == end


def test_a_sign_closes_its_side():
    assert interval("x ≤ 7").right == "]"
    assert interval("x ≥ 7").left == "["
    assert interval("7 < x ≤ 9")[::3] == ("]", "]")


def test_a_dot_separates_thousands_only_where_the_words_or_the_bounds_say_so():
    assert thousands_sign(["bis 1.000", "1.000–2.500"], "") == "."
    assert thousands_sign(["50–200", "200–1.000"], "") == "."
    assert thousands_sign(["1.000–2.500"], "km") == ","
    assert thousands_sign(["bis 1.00", "1.00–2.50"], "") == ","
    assert interval("1.000–2.500", ".")[1:3] == (1000, 2500)


def test_one_number_tells_what_a_comma_means_in_the_whole_legend():
    written = ["9,561 à moins de 196,347", "196,347 à 2\u202f892,036"]
    sign = thousands_sign(written, "habitants par km²")
    assert [interval(text, sign)[1:3] for text in written] == [(9.561, 196.347), (196.347, 2892.036)]
    assert thousands_sign(["0,125 – 1,250"], "") == ""
    assert thousands_sign(["12,5 – 1,250"], "") == ""
    assert thousands_sign(["1,500 – 16,500", "16,500 – 1,250,000"], "") == ","
    assert thousands_sign(["1,234.5 – 2,000"], "") == ","


@pytest.mark.parametrize("source", ["Quelle: Insee", "Fuente: INE", "Daten: Destatis", "Source : Insee"])
def test_a_source_is_named_in_four_languages(source):
    assert _NAMED.search(source)


@pytest.mark.parametrize("words", ["keine daten", "sin datos", "pas de donnee", "no data", "keine angaben"])
def test_missing_data_are_said_in_four_languages(words):
    assert says("missing", words)


def grid(*blanks):
    values = np.ones((40, 40))
    for rows, columns in blanks:
        values[rows, columns] = np.nan
    return values


def test_blanks_that_values_surround_are_counted_and_those_of_the_rim_are_not():
    inside = (slice(10, 14), slice(10, 14))
    other = (slice(25, 28), slice(20, 24))
    sea = (slice(0, 40), slice(0, 12))
    nook = (slice(30, 31), slice(30, 31))
    assert blanks_inside(grid()) == 0
    assert blanks_inside(grid(inside, other)) == 2
    assert blanks_inside(grid(sea)) == 0
    assert blanks_inside(grid(sea, other, nook)) == 1
    assert blanks_inside(np.ones(5)) is None


def test_a_rainbow_follows_the_spectrum_and_categories_jump():
    assert ramp_of(("#0000ff", "#00ffff", "#00ff00", "#ffff00", "#ff0000")).shape == RAINBOW
    assert ramp_of(("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd")).shape == UNEVEN


def test_pure_red_and_green_are_confused_unless_something_else_tells_them_apart():
    pair = ("#ff0000", "#008000")
    assert confused(pair, None)[:2] == pair
    assert confused(pair, None, [pair]) is None
    assert confused(("#f4a0a0", "#0b3d0b"), None) is None


def test_a_mean_that_comes_back_has_filled_blanks():
    values = np.array([7.1, 8.3, 9.2, 10.4, 6.7, 8.8, 9.9])
    mean = values.mean()
    assert filled_with_the_mean(np.append(values, [mean] * 3)) == 3
    assert filled_with_the_mean(np.append(values, [mean] * 2)) == 0
    assert filled_with_the_mean(np.append(values, [8.3] * 3)) == 0


@pytest.mark.parametrize(
    ("title", "number", "only"),
    [
        ("nur zwei taler liegen uber 80 %", 2, True),
        ("seules quatre vallees depassent 30 %", 4, True),
        ("solo en tres comunas mas de 20 %", 3, True),
        ("five islands have more than 12 boats", 5, False),
    ],
)
def test_a_count_of_areas_may_admit_no_other(title, number, only):
    told = claim_about_some(title)
    assert (told.number, told.only) == (number, only)


@pytest.mark.parametrize(
    ("note", "unanswered"),
    [
        ("source: survey, 12 of 16 squares visited", 4),
        ("quelle: umfrage, 14 von 16 gemeinden haben geantwortet", 2),
        ("fuente: encuesta, 13 de 16 comunas respondieron", 3),
        ("source : questionnaire aux 16 communes, 11 réponses", 5),
        ("quelle: anfrage an 16 gemeinden, nur 13 antworten", 3),
        ("source : questionnaire aux 16 communes, 16 réponses", 0),
        ("source : enquête, 16 communes sur 16 ont répondu", 0),
        ("source : enquête, 12 communes sur 40 ont répondu", 0),
    ],
)
def test_what_was_not_visited_and_is_painted_like_the_rest_is_hidden(note, unanswered):
    squares = gpd.GeoDataFrame(
        {"part": np.linspace(3, 48, 16).round(1)},
        geometry=[box(x, y, x + 1, y + 1) for x in range(4) for y in range(4)],
    )
    fig, ax = plt.subplots()
    squares.plot("part", ax=ax, cmap="YlGn", legend=True, legend_kwds={"label": "part (%)"})
    ax.set_axis_off()
    fig.text(0, 0, note)
    found = [one.message for one in audit_map(fig).findings if one.rule == "hidden-missing"]
    assert len(found) == bool(unanswered)
    if unanswered:
        assert str(unanswered) in found[0]


@pytest.mark.parametrize(
    ("title", "subject", "another"),
    [
        ("2014 noch kein Kreis über 40 Prozent", "2024", True),
        ("2014 noch kein Kreis über 40 Prozent", "2014", False),
        ("Arrears rose; none reached 20 % in 2019, two did in 2023", "2023", True),
        ("Arrears rose; none reached 20 % in 2019, two did in 2023", "2019", False),
        ("Depuis 2014, toutes les communes gagnent", "2024", False),
        ("De 2014 à 2024, toutes les communes gagnent", "2024", False),
        ("Aucune commune au-dessus de 40 %", "2024", False),
    ],
)
def test_a_title_that_dates_itself_speaks_of_the_map_of_that_year(title, subject, another):
    facts = SimpleNamespace(title=f"{title} {subject}", subject=subject)
    assert is_of_another_year(facts) == another


def test_a_share_of_the_areas_is_counted_in_classes_and_a_class_across_the_limit_is_let_be():
    bounds = [(-np.inf, 40.0), (40.0, 60.0), (60.0, np.inf)]
    coding = SimpleNamespace(
        known=np.array([]), continuous=False, bounds=bounds, ranks=np.array([0, 1, 2, -1])
    )
    above = Everywhere(side=-1, limit=50.0, change=False)
    below = Everywhere(side=1, limit=50.0, change=False)
    assert sides_of_the_limit(coding, above).tolist() == [False, True, True]
    assert sides_of_the_limit(coding, below).tolist() == [True, True, False]


@pytest.mark.parametrize(
    ("written", "fine"),
    [(["12,345", "61,020"], True), (["12,345", "240,500"], False)],
)
def test_three_decimals_are_told_from_thousands_by_the_classes(written, fine):
    coding = SimpleNamespace(values=np.array([10.0, 20, 35, 50]), continuous=False, known=np.array([]))
    assert are_decimals(written, SimpleNamespace(ordered=[coding])) == fine


@pytest.mark.parametrize(
    ("title", "counted"),
    [
        ("in acht sachsischen kreisen besuchen mehr als 30 prozent die kita", (8, -1, 30.0)),
        ("solo cinco comarcas superan el 30 %", (5, -1, 30.0)),
        ("eight districts exceed 30 %", (8, -1, 30.0)),
        ("trois villes du sud passent sous 10 %", (3, 1, 10.0)),
        ("sur 13 departements, quatre depassent 30 %", None),
        ("quatre des huit communes depassent 30 %", None),
        ("in 3 of 8 districts more than 30 %", None),
        ("moins de huit communes depassent 30 %", None),
        ("environ huit communes depassent 30 %", None),
    ],
)
def test_a_title_counts_areas_in_four_languages(title, counted):
    found = claim_about_some(title)
    assert (found and (found.number, found.claim.side, found.claim.limit)) == counted


@pytest.mark.parametrize(
    ("title", "corner"),
    [
        ("north of 50°, every country has more than 12 % peat", True),
        ("au nord de la loire, toutes les communes depassent 10 %", True),
        ("nordlich der elbe liegen alle kreise uber 10 %", True),
        ("du nord au sud, toutes les communes depassent 10 %", False),
        ("partout plus de 30 °c", False),
    ],
)
def test_all_can_be_those_of_one_side_only(title, corner):
    assert speaks_of_a_corner(title) == corner


def test_a_number_can_be_written_before_its_name():
    after = ("leipzig (stadt)", "71", "dresden", "104", "chemnitz", "48", "zwickau", "29", "bautzen", "17")
    before = ("71", "leipzig (stadt)", "104", "dresden", "48", "chemnitz", "29", "zwickau", "17", "bautzen")
    wanted = {"leipzig": 71, "dresden": 104, "chemnitz": 48, "zwickau": 29, "bautzen": 17}
    assert values_by_name(after) == values_by_name(before) == wanted


def two_maps(before, after, title):
    """Deux cartes de dix carrés, de 2012 et de 2022, et ce qu'en dit la relecture."""
    squares = [box(x, 0, x + 1, 1) for x in range(10)]
    fig, axes = plt.subplots(1, 2)
    for ax, values, year in zip(axes, (before, after), ("2012", "2022"), strict=True):
        table = gpd.GeoDataFrame({"nitrates": values}, geometry=squares, crs=2154)
        table.plot("nitrates", ax=ax, vmin=0, vmax=60, legend=True, legend_kwds={"label": "Nitrates (mg/l)"})
        ax.set_title(year)
    fig.suptitle(title)
    told = [one.message for one in audit_map(fig).findings if one.rule == "title-contradicts-data"]
    plt.close(fig)
    return told


def test_two_dated_maps_deny_a_fall_everywhere():
    before = [10, 15, 20, 25, 30, 35, 40, 45, 50, 55]
    higher_once = [9, 12, 18, 20, 28, 30, 38, 40, 44, 58]
    fell = "Les nitrates ont reculé dans tous les départements"
    said = "Le titre dit que tout baisse d’une carte à l’autre, mais 1 territoire y monte."
    assert two_maps(before, higher_once, fell) == [said]
    assert two_maps(before, [value - 2 for value in before], fell) == []
    assert two_maps(before, higher_once, "Les nitrates ont reculé dans presque tous les départements") == []
    assert two_maps(before, higher_once, "Les nitrates du sud au nord") == []


def test_two_keys_must_give_the_same_worth_to_the_same_disc():
    def told(worth):
        fig, axes = plt.subplots(1, 2)
        for ax, year, area in zip(axes, ("2012", "2022"), (1.2, worth), strict=True):
            ax.set_aspect("equal")
            ax.set_axis_off()
            for x in range(6):
                ax.scatter(x, x % 3, s=area * 50 * (x + 1), color="#336699")
            handles = [
                ax.scatter([], [], s=area * value, color="#336699", label=f"{value}") for value in (100, 300)
            ]
            ax.legend(handles=handles, title="milliers de m³")
            ax.set_title(f"Été {year}")
        found = [one.message for one in audit_map(fig).findings if one.rule == "panels-on-different-scales"]
        plt.close(fig)
        return found

    assert told(1.2) == []
    assert "un même symbole ne vaut pas le même nombre" in "".join(told(3.6))


@pytest.mark.parametrize(
    ("title", "share"),
    [
        ("in 18 von 36 kreisen liegt der anteil uber 15 %", 50),
        ("en 9 de 36 provincias, mas de 15 %", 25),
        ("27 of 36 districts are above 15%", 75),
    ],
)
def test_a_count_of_areas_out_of_many_is_a_share(title, share):
    assert claim_about_a_part(in_numbers(title)).share == share


def test_two_numbers_that_follow_each_other_are_no_share():
    assert in_numbers("12 sur 2024") == "12 sur 2024"
