"""Ce que lisent les lecteurs : dates et milliers de plusieurs langues, titre en texte libre, clés vides, fonds de contours."""

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.patches import Circle, Patch
from shapely.geometry import box

from figaudit.base import figtext
from figaudit.read.maps.reader import read_maps
from figaudit.read.order import order_of
from figaudit.report import audit
from figaudit.report_map import audit_map
from figaudit.rules.proportions.numbers import written_value
from figaudit.titles.series import thousands_in
from figaudit.titles.words import years_in


def blamed(report):
    return {one.rule for one in report.findings if str(one.severity) != "advice"}


@pytest.mark.parametrize(
    ("labels", "years"),
    [
        ("4T 2022,1T 2023,2T 2023", [2022.75, 2023, 2023.25]),
        ("4T22,1T23", [2022.75, 2023]),
        ("IV/2022,I/2023", [2022.75, 2023]),
        ("2022/IV,2023/I", [2022.75, 2023]),
        ("4. Quartal 2022,1. Quartal 2023", [2022.75, 2023]),
        ("Q4 '22,Q1 '23", [2022.75, 2023]),
        ("2. Halbjahr 2022,1S 2023", [2022.5, 2023]),
        ("SoSe 2022,WiSe 2022/23,SS 2023", [2022.25, 2022.75, 2023.25]),
        ("jul-22,ene-23", [2022.5, 2023]),
        ("07/22,01/23", [2022.5, 2023]),
        ("'98,'99", None),
        ("Saison 2021/22,Saison 2022/23", [2021, 2022]),
        ("2021,2022,2023 bis Juni", [2021, 2022, 2023]),
        ("1990er,2000er", [1990, 2000]),
        ("2023¹,2024", [2023, 2024]),
        ("Jul–Sep 2022,Jan–Mär 2023", [2022.5, 2023]),
    ],
)
def test_a_date_of_four_languages_has_its_year(labels, years):
    order = order_of(labels.split(","))
    if years is None:
        years = [1998, 1999]
    assert order.kind == "time"
    assert order.sorted
    assert np.array(order.values) / 365.25 == pytest.approx(years, abs=0.02)


@pytest.mark.parametrize(
    ("labels", "grain"),
    [
        ("Jänner,Feber,März", "month"),
        ("ene-mar,abr-jun,jul-sep", "quarter"),
        ("12. KW,13. KW", "week"),
        ("22 Uhr,23 Uhr,0 Uhr,1 Uhr", "hour"),
        ("1.1.,8.1.,15.1.", "day"),
    ],
)
def test_a_cycle_without_a_year_is_in_order(labels, grain):
    order = order_of(labels.split(","))
    assert order.grain == grain
    assert order.sorted


def test_an_ambiguous_writing_is_read_the_way_that_is_in_order():
    order = order_of(["Mar 12", "Mar 26", "Apr 11"])
    assert (order.grain, order.sorted) == ("day", True)
    assert not order_of(["1T 2023", "3T 2023", "2T 2023"]).sorted


@pytest.mark.parametrize(
    ("unit", "worth"),
    [
        ("ausfuhren in mrd. euro", 1e9),
        ("miles de millones de euros", 1e9),
        ("umsatz in tsd. euro", 1e3),
        ("umsatz in t€", 1e3),
        ("miles de personas", 1e3),
        ("gaste in mio.", 1e6),
        ("millones de euros", 1e6),
        ("ertrag in t", 1.0),
    ],
)
def test_a_unit_of_thousands_is_worth_what_it_says(unit, worth):
    assert thousands_in(unit) == worth


def test_a_t_before_a_euro_is_a_thousand_and_alone_a_ton():
    assert written_value("210 T€").value == 210_000
    assert written_value("210 t").value == 210


def test_a_season_has_two_years():
    assert years_in("sales of 2022-23") == [2022, 2023]
    assert years_in("de 2019-21") == [2019]


@pytest.mark.parametrize(("size", "read"), [(14, True), (9, False)])
def test_a_large_text_on_top_is_the_title(size, read):
    fig, _ = plt.subplots()
    fig.text(0.02, 0.95, "Die Mieten steigen", fontsize=size)
    fig.text(0.02, 0.89, "Euro je Quadratmeter", fontsize=9)
    fig.text(0.02, 0.02, "Quelle: Destatis", fontsize=9)
    told = figtext.read(fig)
    plt.close(fig)
    expected = ("Die Mieten steigen", "Euro je Quadratmeter") if read else ("", "")
    assert (told.title, told.lead) == expected


def test_what_the_headline_measures_is_read():
    """Des salaires moyens empilés : seul le titre, en texte libre, dit que ce sont des moyennes."""
    fig, ax = plt.subplots()
    ax.bar(["Madrid", "Sevilla"], [24, 21])
    ax.bar(["Madrid", "Sevilla"], [19, 16], bottom=[24, 21])
    ax.set_ylabel("Miles de euros al año")
    fig.text(0.02, 0.95, "Salarios medios de hombres y mujeres", fontsize=13)
    report = audit(fig)
    plt.close(fig)
    assert "stacked-averages" in blamed(report)


@pytest.mark.parametrize(
    ("title", "misled"), [("La vacunación se acelera", True), ("Dosis administradas", False)]
)
def test_a_faster_pace_is_compared_to_the_fastest(title, misled):
    fig, ax = plt.subplots()
    weekly = np.r_[np.linspace(30, 120, 14), np.linspace(110, 30, 10)]
    ax.plot(range(2000, 2024), np.cumsum(weekly))
    ax.set(title=title, ylabel="Dosis acumuladas (miles)", ylim=(0, 2000))
    report = audit(fig)
    plt.close(fig)
    assert ("cumulative-as-growth" in blamed(report)) is misled


@pytest.mark.parametrize(
    ("title", "misled"),
    [
        ("Lebensmittel verteuern sich doppelt so stark wie das Leben insgesamt", False),
        ("Prices of food rise twice as fast as the rest", False),
        ("Lebensmittel sind doppelt so teuer wie 2020", True),
    ],
)
def test_two_paces_are_no_multiple_of_one_curve(title, misled):
    fig, ax = plt.subplots()
    years = range(2020, 2025)
    ax.plot(years, [100, 107, 116, 125, 133], label="Nahrungsmittel")
    ax.plot(years, [100, 104, 108, 113, 117], label="Gesamt")
    ax.set(title=title, ylabel="Index (2020 = 100)")
    ax.legend()
    report = audit(fig)
    plt.close(fig)
    assert ("title-contradicts-data" in blamed(report)) is misled


def table():
    cells = [box(x, y, x + 1, y + 1) for x in range(5) for y in range(4)]
    return gpd.GeoDataFrame({"part": np.linspace(10, 60, 20)}, geometry=cells)


@pytest.mark.parametrize(("missing", "bare"), [([0, 4, 19], 3), ([], 0), (range(12), 0)])
def test_a_background_of_outlines_shows_what_is_not_painted(missing, bare):
    """Plus d'un quart de contours nus : ce sont des voisins, non des manques."""
    g = table()
    fig, ax = plt.subplots()
    g.boundary.plot(ax=ax, color="grey")
    g.drop(index=list(missing)).plot(ax=ax, column="part", legend=True)
    ax.set_axis_off()
    [facts] = read_maps(fig)
    report = audit_map(fig)
    plt.close(fig)
    assert facts.unpainted == bare
    assert ("hidden-missing" in blamed(report)) is bool(bare)


@pytest.mark.parametrize("power", [0.5, 1])
def test_a_key_of_circles_without_a_face_is_read(power):
    values = np.array([120, 480, 260, 90, 900, 330])
    scale = 0.4 / 900**power
    fig, ax = plt.subplots()
    table().plot(ax=ax, color="#eeeeee", edgecolor="grey")
    for rank, value in enumerate(values):
        ax.add_patch(Circle((rank % 3 + 1, rank // 3 + 1), scale * value**power, facecolor="teal", zorder=4))
    for value in (900, 400, 200):
        radius = scale * value**power
        ax.add_patch(Circle((7, 1 + radius), radius, facecolor="none", edgecolor="black"))
        ax.text(7.6, 1 + 2 * radius, str(value), va="center")
    ax.set(xlim=(0, 9), aspect="equal")
    ax.set_axis_off()
    [facts] = read_maps(fig)
    report = audit_map(fig)
    plt.close(fig)
    assert len(facts.rings.sizes) == 3
    assert ("radius-not-area" in blamed(report)) is (power == 1)


@pytest.mark.parametrize(
    ("labels", "misled"),
    [
        (["Down 3 or more", "Down 0.5 to 3", "Little change", "Up 0.5 to 3", "Up 3 or more"], False),
        (["Under 12", "12 to 15", "15 to 18", "18 to 21", "21 and over"], True),
    ],
)
def test_a_class_in_words_between_two_others_is_the_middle(labels, misled):
    colours = ["#b2182b", "#f4a582", "#f7f7f7", "#92c5de", "#2166ac"]
    fig, ax = plt.subplots()
    table().plot(ax=ax, color=[colours[rank % 5] for rank in range(20)])
    ax.set_axis_off()
    ax.legend(
        handles=[Patch(facecolor=colour, label=label) for colour, label in zip(colours, labels, strict=True)],
        title="Points",
    )
    report = audit_map(fig)
    plt.close(fig)
    assert ("diverging-without-middle" in blamed(report)) is misled


@pytest.mark.parametrize(
    ("unit", "colours", "misled"),
    [
        ("Altitude, en mètres", ["#6f9e68", "#a9c68a", "#ece9b8", "#b98552", "#8a5a36"], False),
        ("Altitude, en mètres", ["#3b4cc0", "#8db0fe", "#dddddd", "#f4987a", "#b40426"], True),
        ("Loyer, en euros", ["#6f9e68", "#a9c68a", "#ece9b8", "#b98552", "#8a5a36"], True),
    ],
)
def test_the_greens_and_browns_of_a_relief_have_no_middle(unit, colours, misled):
    labels = ["0 à 99", "100 à 199", "200 à 499", "500 à 999", "1000 à 1500"]
    fig, ax = plt.subplots()
    table().plot(ax=ax, color=[colours[rank % 5] for rank in range(20)])
    ax.set_axis_off()
    ax.legend(
        handles=[Patch(facecolor=colour, label=label) for colour, label in zip(colours, labels, strict=True)],
        title=unit,
    )
    report = audit_map(fig)
    plt.close(fig)
    assert ("diverging-without-middle" in blamed(report)) is misled
