"""Des graphiques comme on les écrit vraiment : coupables, innocents et limites, règle par règle.

Chaque cas est une fonction sans argument qui renvoie une Figure. Les tests, la démonstration du banc d'essai et la
comparaison avec `vizlint` se servent tous des mêmes.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib import colors, dates, patches, ticker

GUILTY, INNOCENT, BORDERLINE = "coupable", "innocent", "limite"
YEARS = np.arange(2000, 2020)
MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
FRUITS = ["Pommes", "Poires", "Kiwis", "Bananes", "Raisins"]


@dataclass(frozen=True)
class Case:
    """Une figure, la règle qu'elle éprouve et ce qu'on en attend."""

    name: str
    rule: str
    kind: str
    draw: Callable[[], Any]

    def figure(self) -> Any:
        np.random.seed(1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return self.draw()


CASES: list[Case] = []


def case(rule: str, kind: str) -> Callable[[Callable[[], Any]], Callable[[], Any]]:
    """Inscrit un cas."""

    def register(draw: Callable[[], Any]) -> Callable[[], Any]:
        CASES.append(Case(draw.__name__, rule, kind, draw))
        return draw

    return register


def new(**kwargs: Any) -> tuple[Any, Any]:
    return plt.subplots(**kwargs)


# --- truncated-bars -------------------------------------------------------------------------------------------
@case("truncated-bars", GUILTY)
def bars_cut_by_ylim():
    fig, ax = new()
    ax.bar(["2017", "2018"], [88.2, 90.1])
    ax.set_ylim(87, 91)
    return fig


@case("truncated-bars", GUILTY)
def horizontal_bars_cut():
    fig, ax = new()
    ax.barh(FRUITS, [52, 54, 51, 58, 55])
    ax.set_xlim(50, 60)
    return fig


@case("truncated-bars", GUILTY)
def frame_bars_cut():
    frame = pd.DataFrame({"a": [61, 63], "b": [64, 66]}, index=["x", "y"])
    ax = frame.plot.bar()
    ax.set_ylim(60)
    return ax.figure


@case("truncated-bars", GUILTY)
def stacked_bars_cut():
    fig, ax = new()
    ax.bar(FRUITS, [50, 52, 55, 53, 51])
    ax.bar(FRUITS, [5, 6, 7, 8, 9], bottom=[50, 52, 55, 53, 51])
    ax.set_ylim(45, 65)
    return fig


@case("truncated-bars", GUILTY)
def bars_drawn_from_fifty():
    fig, ax = new()
    values = np.array([62, 55, 70])
    ax.bar(["A", "B", "C"], values - 50, bottom=50)
    return fig


@case("truncated-bars", GUILTY)
def rectangles_by_hand_cut():
    fig, ax = new()
    for i, h in enumerate([102, 105, 109, 111]):
        ax.add_patch(patches.Rectangle((i, 0), 0.6, h))
    ax.set(xlim=(-0.5, 4), ylim=(100, 112))
    return fig


@case("truncated-bars", INNOCENT)
def plain_bars():
    fig, ax = new()
    ax.bar(FRUITS, [12, 15, 9, 20, 7])
    return fig


@case("truncated-bars", INNOCENT)
def lines_away_from_zero():
    fig, ax = new()
    ax.plot(YEARS, 14 + np.linspace(0, 0.8, 20))
    ax.set_ylim(13.8, 15)
    ax.set_ylabel("Température (°C)")
    return fig


@case("truncated-bars", INNOCENT)
def dot_plot_away_from_zero():
    fig, ax = new()
    ax.plot([52, 54, 51, 58, 55], FRUITS, "o")
    ax.set_xlim(50, 60)
    return fig


@case("truncated-bars", INNOCENT)
def waterfall():
    fig, ax = new()
    deltas = np.array([100, 30, -20, 15])
    ends = np.cumsum(deltas)
    ax.bar(["Départ", "Ventes", "Achats", "Aides"], deltas, bottom=ends - deltas)
    ax.set_title("Du budget de départ au budget final (cascade)")
    return fig


@case("truncated-bars", INNOCENT)
def gantt():
    fig, ax = new()
    ax.barh(["Plan", "Code", "Tests"], [3, 5, 2], left=[10, 12, 16])
    ax.invert_yaxis()
    return fig


@case("truncated-bars", INNOCENT)
def candlesticks():
    fig, ax = new()
    price = 100 + np.cumsum(np.random.randn(20))
    ax.bar(range(20), np.random.randn(20), bottom=price, width=0.6)
    ax.vlines(range(20), price - 2, price + 2)
    return fig


@case("truncated-bars", INNOCENT)
def bars_around_a_baseline():
    fig, ax = new()
    ax.bar(FRUITS, [5, -3, 8, -6, 2], bottom=100)
    ax.axhline(100)
    return fig


@case("truncated-bars", INNOCENT)
def negative_bars():
    fig, ax = new()
    ax.barh(FRUITS, [-5, -3, -8, -6, -2])
    return fig


@case("truncated-bars", INNOCENT)
def broken_bars():
    fig, ax = new()
    ax.broken_barh([(110, 30), (150, 10)], (10, 9))
    ax.broken_barh([(10, 50), (100, 20)], (20, 9))
    ax.set(ylim=(5, 35), xlim=(0, 200), yticks=[15, 25], yticklabels=["Bill", "Jim"])
    return fig


@case("truncated-bars", BORDERLINE)
def bars_with_a_little_margin_below_zero():
    fig, ax = new()
    ax.bar(FRUITS, [12, 15, 9, 20, 7])
    ax.set_ylim(-1, 22)
    return fig


# --- inverted-axis --------------------------------------------------------------------------------------------
@case("inverted-axis", GUILTY)
def line_upside_down():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(200, 700, 20))
    ax.set_ylabel("Morts par arme à feu")
    ax.invert_yaxis()
    return fig


@case("inverted-axis", GUILTY)
def area_upside_down():
    fig, ax = new()
    ax.fill_between(YEARS, np.linspace(200, 700, 20))
    ax.set_ylim(800, 0)
    return fig


@case("inverted-axis", GUILTY)
def bars_hanging():
    fig, ax = new()
    ax.bar(FRUITS, [12, 15, 9, 20, 7])
    ax.invert_yaxis()
    return fig


@case("inverted-axis", GUILTY)
def time_right_to_left():
    fig, ax = new()
    ax.plot(pd.date_range("2019-01-01", periods=12, freq="MS"), np.arange(12) ** 1.5)
    ax.invert_xaxis()
    return fig


@case("inverted-axis", GUILTY)
def years_right_to_left():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(20, 70, 20))
    ax.set_xlim(2020, 1999)
    return fig


@case("inverted-axis", GUILTY)
def horizontal_bars_right_to_left():
    fig, ax = new()
    ax.barh(FRUITS, [12, 15, 9, 20, 7])
    ax.invert_xaxis()
    return fig


@case("inverted-axis", INNOCENT)
def depth_downwards():
    fig, ax = new()
    ax.plot(np.linspace(20, 4, 30), np.linspace(0, 300, 30))
    ax.set(xlabel="Température (°C)", ylabel="Profondeur (m)")
    ax.invert_yaxis()
    return fig


@case("inverted-axis", INNOCENT)
def ranks_downwards():
    fig, ax = new()
    for ranks in ([1, 2, 1, 3], [2, 1, 3, 1], [3, 3, 2, 2]):
        ax.plot([2016, 2017, 2018, 2019], ranks, marker="o")
    ax.invert_yaxis()
    return fig


@case("inverted-axis", INNOCENT)
def ranking_read_from_the_top():
    fig, ax = new()
    ax.barh(FRUITS, [20, 15, 12, 9, 7])
    ax.invert_yaxis()
    return fig


@case("inverted-axis", INNOCENT)
def ranking_with_numbered_seats():
    fig, ax = new()
    y = np.arange(5)
    ax.barh(y, [20, 15, 12, 9, 7], xerr=0.5)
    ax.set_yticks(y, labels=FRUITS)
    ax.set_title("Moyenne et écart-type")
    ax.invert_yaxis()
    return fig


@case("inverted-axis", INNOCENT)
def picture():
    fig, ax = new()
    ax.imshow(np.random.rand(10, 12))
    return fig


@case("inverted-axis", INNOCENT)
def population_pyramid():
    fig, (left, right) = new(ncols=2, sharey=True)
    ages = ["0-19", "20-39", "40-59", "60-79"]
    left.barh(ages, [120, 130, 110, 80])
    left.invert_xaxis()
    right.barh(ages, [115, 128, 112, 90])
    return fig


@case("inverted-axis", INNOCENT)
def pyramid_with_negative_values():
    fig, ax = new()
    ages = ["0-19", "20-39", "40-59", "60-79"]
    ax.barh(ages, [-120, -130, -110, -80], label="Hommes")
    ax.barh(ages, [115, 128, 112, 90], label="Femmes")
    ax.xaxis.set_major_formatter(ticker.FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.legend()
    return fig


@case("inverted-axis", INNOCENT)
def stars_by_magnitude():
    fig, ax = new()
    ax.scatter(np.random.rand(50), 10 * np.random.rand(50), s=5)
    ax.set_ylabel("Magnitude apparente")
    ax.invert_yaxis()
    return fig


@case("inverted-axis", BORDERLINE)
def axis_that_says_it_is_inverted():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(200, 700, 20))
    ax.set_ylabel("Temps de réponse (axe inversé)")
    ax.invert_yaxis()
    return fig


@case("inverted-axis", INNOCENT)
def note_that_says_the_axis_is_inverted():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(200, 700, 20))
    ax.set_ylabel("Semanas")
    ax.invert_yaxis()
    fig.text(0.01, 0.01, "Eje invertido: cuanto más arriba, menos espera")
    return fig


# --- dual-axis ------------------------------------------------------------------------------------------------
@case("dual-axis", GUILTY)
def two_lines_two_scales():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(5, 7, 20), "b")
    ax.set_ylabel("Fromage (kg)")
    other = ax.twinx()
    other.plot(YEARS, np.linspace(300, 800, 20), "r--")
    other.set_ylabel("Noyades")
    return fig


@case("dual-axis", GUILTY)
def frame_secondary_axis():
    frame = pd.DataFrame({"a": np.linspace(1, 3, 10), "b": np.linspace(200, 900, 10)})
    return frame.plot(secondary_y="b").figure


@case("dual-axis", GUILTY)
def bars_and_a_line():
    fig, ax = new()
    ax.bar(YEARS, np.linspace(10, 40, 20))
    ax.twinx().plot(YEARS, np.random.rand(20) * 1000, color="k")
    return fig


@case("dual-axis", GUILTY)
def two_clouds_two_scales():
    fig, ax = new()
    ax.scatter(YEARS, np.linspace(10, 40, 20))
    ax.twinx().scatter(YEARS, np.linspace(1, 0, 20), marker="^")
    return fig


@case("dual-axis", GUILTY)
def overlaid_axes_by_hand():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(10, 40, 20))
    over = fig.add_axes(ax.get_position(), frameon=False)
    over.plot(YEARS, np.linspace(1, 0, 20), "--")
    over.yaxis.tick_right()
    return fig


@case("dual-axis", INNOCENT)
def secondary_axis():
    fig, ax = new()
    ax.plot(YEARS, 14 + np.random.rand(20))
    ax.secondary_yaxis("right", functions=(lambda c: 1.8 * c + 32, lambda f: (f - 32) / 1.8))
    return fig


@case("dual-axis", INNOCENT)
def fahrenheit_twin():
    fig, ax = new()
    ax.plot(YEARS, 14 + np.random.rand(20))
    ax.set_ylabel("Température (°C)")
    other = ax.twinx()
    low, high = ax.get_ylim()
    other.set_ylim(1.8 * low + 32, 1.8 * high + 32)
    other.set_ylabel("Température (°F)")
    return fig


@case("dual-axis", INNOCENT)
def climate_whose_units_are_followed_by_a_word():
    fig, ax = new()
    ax.plot(range(12), np.linspace(2, 22, 12), "r")
    ax.set_ylim(0, 50)
    ax.set_ylabel("Temperatur in °C (durchgezogen)")
    other = ax.twinx()
    other.plot(range(12), np.linspace(40, 80, 12), "b--")
    other.set_ylim(0, 100)
    other.set_ylabel("Niederschlag in mm (gestrichelt)")
    return fig


@case("dual-axis", INNOCENT)
def same_data_in_two_units():
    fig, ax = new()
    km = np.linspace(0, 80, 20)
    ax.plot(YEARS, km)
    ax.set_ylabel("Distance (km)")
    other = ax.twinx()
    other.plot(YEARS, km * 0.621371, alpha=0)
    other.set_ylabel("Distance (mi)")
    return fig


@case("dual-axis", INNOCENT)
def small_multiples():
    fig, axes = new(nrows=2, ncols=2, sharex=True, sharey=True)
    for ax, k in zip(axes.flat, range(1, 5), strict=True):
        ax.plot(YEARS, k * np.linspace(1, 2, 20))
    return fig


@case("dual-axis", INNOCENT)
def pareto():
    fig, ax = new()
    values = np.array([40, 25, 15, 12, 8])
    ax.bar(FRUITS, values)
    ax.twinx().plot(FRUITS, 100 * values.cumsum() / values.sum(), "k-o")
    return fig


@case("dual-axis", BORDERLINE)
def twin_with_the_same_limits():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(10, 40, 20))
    other = ax.twinx()
    other.plot(YEARS, np.linspace(40, 20, 20), "--")
    ax.set_ylim(0, 50)
    other.set_ylim(0, 50)
    return fig


# --- uneven-ticks ---------------------------------------------------------------------------------------------
@case("uneven-ticks", GUILTY)
def years_as_words():
    fig, ax = new()
    ax.plot(["1990", "2000", "2005", "2006"], [10, 14, 18, 19], marker="o")
    return fig


@case("uneven-ticks", GUILTY)
def years_written_by_hand():
    fig, ax = new()
    ax.plot(range(5), [10, 14, 18, 19, 22])
    ax.set_xticks(range(5))
    ax.set_xticklabels(["1950", "1980", "2000", "2005", "2007"])
    return fig


@case("uneven-ticks", GUILTY)
def bars_of_uneven_years():
    fig, ax = new()
    ax.bar(["1990", "2000", "2010", "2011", "2012"], [10, 14, 18, 19, 22])
    return fig


@case("uneven-ticks", GUILTY)
def value_axis_with_false_ticks():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(0, 4, 20))
    ax.set_yticks([0, 1, 2, 3, 4], labels=["0", "10", "20", "50", "200"])
    return fig


@case("uneven-ticks", GUILTY)
def dates_as_words_with_holes():
    fig, ax = new()
    ax.plot(["2019-01-01", "2019-01-02", "2019-03-15", "2019-12-01"], [3, 4, 5, 9])
    return fig


@case("uneven-ticks", GUILTY)
def frame_with_years_as_index_words():
    frame = pd.DataFrame({"taux": [3, 4, 6, 7]}, index=["1975", "1990", "1999", "2002"])
    return frame.plot().figure


@case("uneven-ticks", INNOCENT)
def boxes_named_by_numbers_lying_down():
    fig, ax = new()
    ax.boxplot(
        [[1, 2, 3], [2, 3, 5], [4, 5, 6]],
        orientation="horizontal",
        patch_artist=True,
        tick_labels=["2", "3", "5"],
    )
    ax.invert_yaxis()
    return fig


@case("uneven-ticks", INNOCENT)
def years_as_numbers():
    fig, ax = new()
    ax.plot([1990, 2000, 2005, 2006], [10, 14, 18, 19], marker="o")
    ax.set_xticks([1990, 2000, 2005, 2006])
    return fig


@case("uneven-ticks", INNOCENT)
def log_axis():
    fig, ax = new()
    ax.loglog([1, 10, 100, 1000], [3, 50, 400, 9000])
    return fig


@case("uneven-ticks", INNOCENT)
def decades_written_by_hand():
    fig, ax = new()
    ax.plot(range(5), [1, 3, 4, 7, 9])
    ax.set_xticks(range(5), labels=["1", "10", "100", "1000", "10000"])
    ax.set_xlabel("Concentration (mg/l)")
    return fig


@case("uneven-ticks", INNOCENT)
def thousands_formatter():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(0, 4e6, 20))
    ax.yaxis.set_major_formatter(ticker.FuncFormatter(lambda v, _: f"{v / 1e6:.1f} M"))
    return fig


@case("uneven-ticks", INNOCENT)
def every_fifth_year_labelled():
    fig, ax = new()
    ax.plot(range(20), np.linspace(0, 4, 20))
    ax.set_xticks(range(0, 20, 5), labels=YEARS[::5])
    return fig


@case("uneven-ticks", INNOCENT)
def department_codes():
    fig, ax = new()
    ax.bar(["75", "13", "69", "86"], [9, 7, 6, 5])
    return fig


@case("uneven-ticks", INNOCENT)
def powers_of_two_bars():
    fig, ax = new()
    ax.bar(["1", "2", "4", "8", "16"], [9, 7, 6, 5, 3])
    return fig


@case("uneven-ticks", BORDERLINE)
def business_days_as_words():
    fig, ax = new()
    days = pd.bdate_range("2019-01-01", periods=12).strftime("%Y-%m-%d")
    ax.plot(list(days), np.random.rand(12))
    return fig


# --- uneven-bins ----------------------------------------------------------------------------------------------
@case("uneven-bins", GUILTY)
def histogram_with_open_last_bin():
    fig, ax = new()
    ax.hist(np.random.gamma(2, 10, 500), bins=[0, 10, 20, 30, 100])
    return fig


@case("uneven-bins", GUILTY)
def stairs_with_uneven_edges():
    fig, ax = new()
    counts, edges = np.histogram(np.random.gamma(2, 10, 500), bins=[0, 5, 10, 20, 40, 100])
    ax.stairs(counts, edges, fill=True)
    return fig


@case("uneven-bins", GUILTY)
def uneven_classes_as_equal_bars():
    fig, ax = new()
    ax.bar(["0-10", "10-20", "20-50", "50-100"], [12, 25, 60, 55])
    ax.set_ylabel("Nombre de ménages")
    return fig


@case("uneven-bins", GUILTY)
def uneven_ages():
    fig, ax = new()
    ax.bar(["0-4 ans", "5-14 ans", "15-64 ans", "65 ans et plus"], [60, 130, 900, 210])
    ax.set_ylabel("Effectif")
    return fig


@case("uneven-bins", INNOCENT)
def density_with_uneven_bins():
    fig, ax = new()
    ax.hist(np.random.gamma(2, 10, 500), bins=[0, 10, 20, 30, 100], density=True)
    return fig


@case("uneven-bins", INNOCENT)
def plain_histogram():
    fig, ax = new()
    ax.hist(np.random.randn(500), bins=20)
    return fig


@case("uneven-bins", INNOCENT)
def two_histograms():
    fig, ax = new()
    ax.hist([np.random.randn(500), np.random.randn(500) + 1], bins=12, label=["a", "b"])
    ax.legend()
    return fig


@case("uneven-bins", INNOCENT)
def log_bins_on_a_log_axis():
    fig, ax = new()
    ax.hist(np.random.lognormal(2, 1, 500), bins=np.logspace(-1, 3, 20))
    ax.set_xscale("log")
    return fig


@case("uneven-bins", INNOCENT)
def five_year_ages():
    fig, ax = new()
    ax.bar(["15-29 ans", "30-44 ans", "45-59 ans", "60-74 ans", "75 ans ou plus"], [60, 70, 66, 50, 40])
    return fig


@case("uneven-bins", INNOCENT)
def rates_by_uneven_ages():
    fig, ax = new()
    ax.bar(["15-24 ans", "25-49 ans", "50-64 ans"], [21.5, 8.3, 6.1])
    ax.set_ylabel("Taux de chômage (%)")
    return fig


@case("uneven-bins", BORDERLINE)
def bars_of_different_widths_with_names():
    fig, ax = new()
    ax.bar([0, 1.5, 3.25], [3, 5, 2], width=[1, 2, 1.5], tick_label=["Nord", "Sud", "Est"])
    return fig


# --- unordered-time -------------------------------------------------------------------------------------------
@case("unordered-time", GUILTY)
def months_in_alphabetical_order():
    fig, ax = new()
    names = ["août", "avril", "décembre", "février", "janvier", "juillet"]
    ax.plot(names, [3, 5, 2, 6, 4, 7])
    return fig


@case("unordered-time", GUILTY)
def years_sorted_by_value():
    fig, ax = new()
    ax.bar(["2017", "2015", "2019", "2016", "2018"], [9, 8, 6, 4, 2])
    return fig


@case("unordered-time", GUILTY)
def years_backwards():
    fig, ax = new()
    ax.bar(["2019", "2018", "2017", "2016"], [9, 8, 6, 4])
    return fig


@case("unordered-time", GUILTY)
def weekdays_shuffled():
    fig, ax = new()
    ax.bar(
        ["Friday", "Monday", "Saturday", "Sunday", "Thursday", "Tuesday", "Wednesday"], [9, 8, 6, 4, 3, 2, 5]
    )
    return fig


@case("unordered-time", GUILTY)
def dates_not_sorted():
    fig, ax = new()
    days = pd.to_datetime(["2019-03-01", "2019-01-01", "2019-02-01", "2019-05-01", "2019-04-01"])
    ax.plot(days, [3, 1, 2, 5, 4])
    return fig


@case("unordered-time", GUILTY)
def quarters_shuffled():
    frame = pd.Series([3, 4, 5, 6], index=["T3 2018", "T1 2018", "T4 2018", "T2 2018"])
    return frame.plot.bar().figure


@case("shuffled-ordinal", GUILTY)
def age_groups_shuffled():
    fig, ax = new()
    ax.bar(["30-44 ans", "15-29 ans", "60-74 ans", "45-59 ans"], [12, 11, 9, 7])
    return fig


@case("unordered-time", INNOCENT)
def two_weeks_without_their_weekends():
    fig, ax = new()
    days = ["jeu", "ven", "lun", "mar", "mer", "jeu", "ven", "lun", "mar"]
    ax.plot(range(9), [100, 108, 109, 105, 106, 108, 106, 102, 102])
    ax.set_xticks(range(9), days)
    return fig


@case("unordered-time", INNOCENT)
def months_in_order():
    fig, ax = new()
    ax.plot(MONTHS, np.random.rand(12))
    return fig


@case("unordered-time", INNOCENT)
def school_year():
    fig, ax = new()
    ax.bar(MONTHS[8:] + MONTHS[:6], np.random.rand(10))
    return fig


@case("unordered-time", INNOCENT)
def weekdays_in_order():
    fig, ax = new()
    ax.bar(["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."], [5, 5, 6, 5, 7, 9, 8])
    return fig


@case("unordered-time", INNOCENT)
def warmest_years_ranking():
    fig, ax = new()
    ax.barh(["2017", "2014", "2019", "2016", "2018"], [1, 2, 3, 4, 5])
    ax.set_title("Les cinq années les plus chaudes")
    return fig


@case("unordered-time", INNOCENT)
def trajectory():
    fig, ax = new()
    t = np.linspace(0, 6, 50)
    ax.plot(np.cos(t), np.sin(2 * t))
    return fig


@case("unordered-time", INNOCENT)
def fruits_sorted_by_value():
    fig, ax = new()
    ax.bar(FRUITS, [20, 15, 12, 9, 7])
    return fig


@case("unordered-time", BORDERLINE)
def horizontal_years_downwards():
    fig, ax = new()
    ax.barh(["2016", "2017", "2018", "2019"], [4, 3, 6, 5])
    ax.invert_yaxis()
    return fig


# --- axis-range -----------------------------------------------------------------------------------------------
@case("axis-range", GUILTY)
def flattened_temperature():
    fig, ax = new()
    ax.plot(YEARS, 57 + np.linspace(0, 1.5, 20))
    ax.set_ylim(-10, 110)
    ax.set_ylabel("Température moyenne (°F)")
    return fig


@case("axis-range", GUILTY)
def bars_crushed():
    fig, ax = new()
    ax.bar(FRUITS, [5, 7, 6, 8, 4])
    ax.set_ylim(0, 100)
    ax.set_ylabel("Ventes (k€)")
    return fig


@case("axis-range", GUILTY)
def bars_above_the_frame():
    fig, ax = new()
    ax.bar(FRUITS, [50, 70, 160, 280, 40])
    ax.set_ylim(0, 100)
    return fig


@case("axis-range", GUILTY)
def line_leaving_the_frame():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(10, 60, 20))
    ax.set_ylim(0, 40)
    return fig


@case("axis-range", INNOCENT)
def a_shape_alone_in_its_frame():
    fig, ax = new()
    ax.add_patch(plt.Circle((2, -1), 0.25))
    ax.set(xlim=(-1, 5), ylim=(-5, 3))
    return fig


@case("axis-range", INNOCENT)
def autoscaled_line():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(10, 60, 20))
    return fig


@case("axis-range", INNOCENT)
def zero_based_line():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(40, 60, 20))
    ax.set_ylim(0)
    return fig


@case("axis-range", INNOCENT)
def share_on_its_natural_range():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(48, 52, 20))
    ax.set_ylim(0, 100)
    ax.set_ylabel("Part des femmes (%)")
    return fig


@case("axis-range", INNOCENT)
def zoomed_in_time():
    fig, ax = new()
    ax.plot(np.linspace(0, 100, 5000), np.sin(np.linspace(0, 100, 5000)))
    ax.set_xlim(0, 10)
    return fig


@case("axis-range", INNOCENT)
def tangent_cut():
    fig, ax = new()
    x = np.linspace(-5, 5, 500)
    ax.plot(x, np.tan(x))
    ax.set_ylim(-5, 5)
    return fig


@case("axis-range", INNOCENT)
def multiples_with_common_limits():
    fig, axes = new(ncols=2)
    axes[0].plot(YEARS, np.linspace(1, 3, 20))
    axes[1].plot(YEARS, np.linspace(10, 90, 20))
    for ax in axes:
        ax.set_ylim(0, 100)
    return fig


@case("axis-range", INNOCENT)
def broken_axis():
    fig, (top, bottom) = new(nrows=2, sharex=True)
    points = np.array([0.2, 0.3, 0.25, 0.9, 0.15, 0.8, 0.35, 0.22, 5.1, 5.3])
    for ax in (top, bottom):
        ax.plot(points)
    top.set_ylim(5, 5.5)
    bottom.set_ylim(0, 1)
    return fig


@case("axis-range", BORDERLINE)
def room_for_labels():
    fig, ax = new()
    ax.bar(FRUITS, [5, 7, 6, 8, 4])
    ax.set_ylim(0, 15)
    return fig


@case("unordered-time", GUILTY)
def german_days_sorted_by_value():
    return nights_of(["14.07.", "02.07.", "09.07.", "21.07."])


@case("unordered-time", INNOCENT)
def german_days_in_their_order():
    return nights_of(["02.07.", "09.07.", "14.07.", "21.07."])


def nights_of(days):
    fig, ax = new()
    ax.bar(days, [96, 81, 74, 52])
    ax.set_title("Belegte Zelte auf dem Campingplatz")
    ax.set_ylabel("Zelte")
    return fig


# --- line-over-categories -------------------------------------------------------------------------------------
@case("line-over-categories", GUILTY)
def line_over_fruits():
    fig, ax = new()
    ax.plot(FRUITS, [12, 15, 9, 20, 7], marker="o")
    return fig


@case("line-over-categories", GUILTY)
def line_over_cities_by_hand():
    fig, ax = new()
    ax.plot(range(4), [3, 5, 2, 6])
    ax.set_xticks(range(4), labels=["Poitiers", "Châtellerault", "Loudun", "Montmorillon"])
    return fig


@case("line-over-categories", GUILTY)
def frame_line_over_countries():
    frame = pd.DataFrame(
        {"2018": [3, 5, 2, 6], "2019": [4, 4, 3, 7]}, index=["France", "Italie", "Espagne", "Chine"]
    )
    return frame.plot().figure


@case("line-over-categories", GUILTY)
def two_lines_over_parties():
    fig, ax = new()
    ax.plot(["Bleus", "Verts", "Rouges", "Jaunes"], [3, 5, 2, 6], label="Tour 1")
    ax.plot(["Bleus", "Verts", "Rouges", "Jaunes"], [4, 4, 3, 7], "--", label="Tour 2")
    ax.legend()
    return fig


@case("line-over-categories", INNOCENT)
def line_along_a_follow_up():
    fig, ax = new()
    ax.plot(["Avant", "Après 1 mois", "Après 6 mois"], [50, 60, 64], marker="o")
    ax.set_title("Le score de mémoire pendant le suivi")
    ax.set_ylabel("score (sur 100)")
    return fig


@case("line-over-categories", INNOCENT)
def line_over_age_groups():
    fig, ax = new()
    ax.plot(["15-29", "30-44", "45-59", "60-74"], [3, 5, 2, 6])
    return fig


@case("line-over-categories", INNOCENT)
def line_over_sizes():
    fig, ax = new()
    ax.plot(["S", "M", "L", "XL"], [3, 5, 2, 6])
    return fig


@case("line-over-categories", INNOCENT)
def line_over_satisfaction():
    fig, ax = new()
    ax.plot(["Jamais", "Rarement", "Souvent", "Toujours"], [3, 5, 2, 6])
    return fig


@case("line-over-categories", INNOCENT)
def dots_over_fruits():
    fig, ax = new()
    ax.plot(FRUITS, [12, 15, 9, 20, 7], "o")
    ax.axhline(12)
    return fig


@case("line-over-categories", INNOCENT)
def slope_chart():
    fig, ax = new()
    for a, b in ((3, 5), (4, 2), (6, 7)):
        ax.plot(["Avant", "Après"], [a, b], "k-o")
    return fig


@case("line-over-categories", INNOCENT)
def bars_with_a_mean_line():
    fig, ax = new()
    ax.bar(FRUITS, [12, 15, 9, 20, 7])
    ax.plot(FRUITS, [12.6] * 5, "k--")
    return fig


def line_over(names, label):
    fig, ax = new()
    ax.plot(names, [3, 11, 26, 44], marker="o")
    ax.set_xlabel(label)
    ax.set_ylabel("jours")
    return fig


@case("line-over-categories", INNOCENT)
def line_over_numbered_stages():
    return line_over(["1 Levée", "2 Tallage", "3 Montaison", "4 Épiaison"], "Stade du blé")


@case("line-over-categories", GUILTY)
def line_over_a_numbered_ranking():
    return line_over(["1. Cádiz", "2. Jaén", "3. Lugo", "4. Soria"], "Ciudad")


@case("line-over-categories", BORDERLINE)
def line_over_steps():
    fig, ax = new()
    ax.plot(["Étape 1", "Étape 2", "Étape 3", "Étape 4"], [3, 5, 2, 6])
    return fig


# --- pie-misuse -----------------------------------------------------------------------------------------------
@case("pie-misuse", GUILTY)
def twelve_wedges():
    fig, ax = new()
    ax.pie(np.arange(1, 13), labels=[f"Région {c}" for c in "ABCDEFGHIJKL"])
    return fig


@case("pie-misuse", GUILTY)
def nearly_equal_wedges():
    fig, ax = new()
    ax.pie([24, 26, 25, 23], labels=["A", "B", "C", "D"])
    return fig


@case("pie-misuse", GUILTY)
def pies_to_compare():
    fig, axes = new(ncols=2)
    axes[0].pie([5, 3, 2], labels=["Bus", "Vélo", "Auto"])
    axes[1].pie([4, 4, 2], labels=["Bus", "Vélo", "Auto"])
    return fig


@case("pie-misuse", GUILTY)
def frame_pie_of_years():
    series = pd.Series([5, 9, 7, 12, 15], index=["2015", "2016", "2017", "2018", "2019"])
    fig, ax = new()  # sans axes donnés, pandas dessinerait sur la figure d’avant
    series.plot.pie(ax=ax)
    return fig


@case("pie-misuse", INNOCENT)
def three_wedges():
    fig, ax = new()
    ax.pie([60, 30, 10], labels=["Bus", "Vélo", "Auto"], autopct="%1.0f%%")
    return fig


@case("pie-misuse", INNOCENT)
def gallery_pie():
    fig, ax = new()
    ax.pie([15, 30, 45, 10], explode=(0, 0.1, 0, 0), labels=["Frogs", "Hogs", "Dogs", "Logs"], autopct="%1.1f%%",
           startangle=90)  # fmt: skip
    return fig


@case("pie-misuse", INNOCENT)
def nested_rings():
    fig, ax = new()
    ax.pie([60, 37, 29], radius=1, wedgeprops={"width": 0.3})
    ax.pie([40, 20, 17, 20, 10, 19], radius=0.7, wedgeprops={"width": 0.3})
    return fig


@case("pie-misuse", BORDERLINE)
def six_wedges():
    fig, ax = new()
    ax.pie([35, 25, 18, 12, 6, 4], labels=list("ABCDEF"))
    return fig


# --- three-d --------------------------------------------------------------------------------------------------
@case("three-d", GUILTY)
def bars_in_3d():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    ax.bar3d([0, 1, 2], [0, 0, 0], 0, 0.5, 0.5, [3, 5, 2])
    return fig


@case("three-d", GUILTY)
def flat_bars_in_3d():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    for k in range(3):
        ax.bar(range(5), np.random.rand(5), zs=k, zdir="y")
    return fig


@case("three-d", GUILTY)
def tilted_pie():
    fig, ax = new()
    ax.pie([50, 30, 20], labels=["a", "b", "c"])
    ax.set_aspect(0.5)
    return fig


@case("three-d", GUILTY)
def thick_pie():
    fig, ax = new()
    for k in range(8):
        ax.pie([50, 30, 20], center=(0, 0.02 * k), startangle=30)
    return fig


@case("three-d", GUILTY)
def bars_with_false_sides():
    fig, ax = new()
    heights = [3, 5, 2]
    ax.bar(range(3), heights, width=0.6)
    for i, h in enumerate(heights):
        ax.add_patch(
            patches.Polygon(
                [(i - 0.3, h), (i + 0.3, h), (i + 0.5, h + 0.2), (i - 0.1, h + 0.2)], color="navy"
            )
        )
    ax.set_ylim(0, 6)
    return fig


@case("three-d", INNOCENT)
def real_surface():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    x, y = np.meshgrid(np.linspace(-3, 3, 20), np.linspace(-3, 3, 20))
    ax.plot_surface(x, y, np.sin(np.hypot(x, y)), cmap="viridis")
    return fig


@case("three-d", INNOCENT)
def voxels():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    ax.voxels(np.indices((4, 4, 4)).sum(axis=0) < 4)
    return fig


def cubes(*heights):
    """Des voxels détachés, et la hauteur de chaque étage."""
    edges = [np.ravel([(e - h, e - h / 10) for e, h in zip(np.cumsum(some), some, strict=True)])
             for some in ((1, 1, 1), (1, 1), heights)]  # fmt: skip
    filled = np.zeros([len(e) - 1 for e in edges], bool)
    filled[::2, ::2, ::2] = True
    filled[2, 2, 2:] = False
    fig = plt.figure()
    fig.add_subplot(projection="3d").voxels(*np.meshgrid(*edges, indexing="ij"), filled)
    return fig


@case("three-d", INNOCENT)
def voxels_apart():
    return cubes(1, 1, 1)


@case("three-d", INNOCENT)
def voxels_on_one_floor():
    return cubes(0.3)


@case("three-d", BORDERLINE)
def voxels_on_uneven_floors():
    return cubes(1, 1.5, 2.5)


@case("three-d", GUILTY)
def stacked_bars_in_3d():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    ax.bar3d([0, 1, 2], [0, 0, 0], 0, 0.5, 0.5, [3, 5, 2])
    ax.bar3d([0, 1, 2], [0, 0, 0], [3, 5, 2], 0.5, 0.5, [1, 2, 2])
    return fig


@case("three-d", GUILTY)
def bars_in_3d_one_by_one():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    for x, height in enumerate([3, 5, 2]):
        ax.bar3d(x, 0, 0, 0.5, 0.5, height, color=f"C{x}")
    return fig


@case("three-d", INNOCENT)
def curve_in_space():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    t = np.linspace(0, 20, 100)
    ax.plot(np.cos(t), np.sin(t), t)
    return fig


@case("three-d", BORDERLINE)
def stem_in_space():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    t = np.linspace(0, 6, 20)
    ax.stem(np.cos(t), np.sin(t), t)
    return fig


# --- misrepresentation ----------------------------------------------------------------------------------------
@case("misrepresentation", GUILTY)
def bar_with_another_number():
    fig, ax = new()
    bars = ax.bar(["A", "B", "C"], [10, 20, 45])
    ax.bar_label(bars, labels=["10", "20", "30"])
    return fig


@case("misrepresentation", GUILTY)
def heights_unrelated_to_text():
    fig, ax = new()
    ax.bar(["A", "B"], [10, 16])
    ax.text(0, 10.2, "6 %", ha="center")
    ax.text(1, 16.2, "35 %", ha="center")
    return fig


@case("misrepresentation", GUILTY)
def pie_wedge_with_another_number():
    fig, ax = new()
    ax.pie([50, 25, 25], labels=["Oui 34 %", "Non 33 %", "Sans avis 33 %"])
    return fig


@case("misrepresentation", GUILTY)
def radius_for_area():
    fig, ax = new()
    for i, value in enumerate((10, 20, 40, 80)):
        ax.add_patch(patches.Circle((i * 2, 0), value / 80))
        ax.text(i * 2, 0, str(value))
    ax.set(xlim=(-1, 8), ylim=(-3, 3), aspect="equal")
    return fig


@case("misrepresentation", GUILTY)
def bubbles_squared():
    fig, ax = new()
    values = np.array([10, 20, 40, 80])
    ax.scatter([1, 2, 3, 4], [3, 1, 4, 2], s=values**2)
    for x, y, v in zip([1, 2, 3, 4], [3, 1, 4, 2], values, strict=True):
        ax.annotate(str(v), (x, y))
    return fig


@case("misrepresentation", GUILTY)
def point_with_another_number():
    fig, ax = new()
    x, y = [2015, 2016, 2017, 2018], [10, 12, 25, 16]
    ax.plot(x, y, "-o")
    for a, b, s in zip(x, y, ["10", "12", "14", "16"], strict=True):
        ax.annotate(s, (a, b))
    return fig


@case("misrepresentation", INNOCENT)
def honest_bar_labels():
    fig, ax = new()
    ax.bar_label(ax.bar(FRUITS, [12.345, 15.21, 9.87, 20.4, 7.1]), fmt="%.1f")
    return fig


@case("misrepresentation", INNOCENT)
def one_mark_for_each_unit():
    """Un trait par année, et leur compte au bout de la rangée."""
    fig, ax = new()
    for row, years in enumerate([(1900, 1901, 1904, 1908), (1930, 1931), (1950, 1952, 1960), (1970, 1980)]):
        ax.barh([row] * len(years), 0.8, left=years, color="grey")
        ax.text(years[-1] + 2, row, str(len(years)), va="center")
    return fig


@case("misrepresentation", INNOCENT)
def squares_by_their_surface():
    fig, ax = new()
    for column, value in enumerate((10, 20, 40, 80)):
        side = 0.1 * value**0.5
        ax.barh(0, side, left=column - side / 2, height=side)
        ax.text(column, -0.04, str(value), ha="center")
    ax.set(aspect="equal", ylim=(-1, 1))
    return fig


@case("misrepresentation", INNOCENT)
def share_labels_on_counts():
    fig, ax = new()
    values = np.array([120, 60, 20])
    ax.bar_label(ax.bar(["A", "B", "C"], values), labels=[f"{v / 2:.0f} %" for v in values])
    return fig


@case("misrepresentation", INNOCENT)
def stacked_labels():
    fig, ax = new()
    one, two = np.array([10, 20, 30]), np.array([5, 15, 8])
    ax.bar_label(ax.bar(["A", "B", "C"], one), label_type="center")
    top = ax.bar(["A", "B", "C"], two, bottom=one)
    ax.bar_label(top, label_type="center")
    ax.bar_label(top)
    return fig


@case("misrepresentation", INNOCENT)
def error_labels():
    fig, ax = new()
    bars = ax.barh(FRUITS, [12, 15, 9, 20, 7], xerr=[1, 2, 1, 3, 2])
    ax.bar_label(bars, labels=[f"±{e}" for e in (1, 2, 1, 3, 2)])
    return fig


@case("misrepresentation", INNOCENT)
def bubbles_by_area():
    fig, ax = new()
    values = np.array([10, 20, 40, 80])
    ax.scatter([1, 2, 3, 4], [3, 1, 4, 2], s=values * 10)
    for x, y, v in zip([1, 2, 3, 4], [3, 1, 4, 2], values, strict=True):
        ax.annotate(str(v), (x, y))
    return fig


@case("misrepresentation", INNOCENT)
def thousands_labels():
    fig, ax = new()
    ax.bar_label(ax.bar(["A", "B", "C"], [1234, 5678, 9012]), labels=["1,2 k", "5,7 k", "9,0 k"])
    return fig


@case("misrepresentation", BORDERLINE)
def change_labels():
    fig, ax = new()
    ax.bar_label(ax.bar(["2017", "2018", "2019"], [100, 110, 99]), labels=["", "+10 %", "−10 %"])
    return fig


# --- discretised-continuous -----------------------------------------------------------------------------------
@case("discretised-continuous", GUILTY)
def heatmap_in_two_classes():
    fig, ax = new()
    norm = colors.BoundaryNorm([0, 0.5, 1], 2)
    fig.colorbar(ax.imshow(np.random.rand(20, 20), norm=norm, cmap=plt.get_cmap("Blues", 2)))
    return fig


@case("discretised-continuous", GUILTY)
def cloud_in_three_colours():
    fig, ax = new()
    norm = colors.BoundaryNorm([0, 10, 20, 100], 256)
    ax.scatter(np.random.rand(80), np.random.rand(80), c=100 * np.random.rand(80), norm=norm, s=9)
    return fig


@case("discretised-continuous", GUILTY)
def histogram_of_two_bins():
    fig, ax = new()
    ax.hist(np.random.gamma(2, 10, 500), bins=2)
    return fig


@case("discretised-continuous", GUILTY)
def incomes_in_two_classes():
    fig, ax = new()
    ax.bar(["moins de 1 500 €", "1 500 € et plus"], [40, 60])
    return fig


@case("discretised-continuous", GUILTY)
def everything_in_one_class():
    fig, ax = new()
    norm = colors.BoundaryNorm([0, 1, 2, 3, 100], 256)
    ax.pcolormesh(3 + 90 * np.random.rand(20, 20), norm=norm)
    return fig


@case("discretised-continuous", INNOCENT)
def heatmap_in_seven_classes():
    fig, ax = new()
    norm = colors.BoundaryNorm(np.linspace(0, 1, 8), 256)
    ax.imshow(np.random.rand(20, 20), norm=norm)
    return fig


@case("discretised-continuous", INNOCENT)
def filled_contours():
    fig, ax = new()
    x, y = np.meshgrid(np.linspace(-3, 3, 40), np.linspace(-3, 3, 40))
    ax.contourf(x, y, np.exp(-(x**2) - y**2))
    return fig


@case("discretised-continuous", INNOCENT)
def binary_mask():
    fig, ax = new()
    ax.imshow(np.random.rand(20, 20) > 0.5, cmap="binary")
    return fig


@case("discretised-continuous", INNOCENT)
def three_closed_classes():
    fig, ax = new()
    ax.bar(["10–49", "50–249", "250–999"], [9.4, 12.1, 14.8])
    ax.set_xlabel("Beschäftigte im Betrieb")
    ax.set_ylabel("Krankentage je Person")
    return fig


@case("discretised-continuous", BORDERLINE)
def three_broad_ages():
    fig, ax = new()
    ax.bar(["0-19 ans", "20-64 ans", "65 ans et plus"], [24.1, 55.6, 20.3])
    ax.set_ylabel("Taux d’équipement (%)")
    return fig


# --- rainbow-colormap -----------------------------------------------------------------------------------------
@case("rainbow-colormap", GUILTY)
def jet_heatmap():
    fig, ax = new()
    ax.imshow(np.random.rand(20, 20), cmap="jet")
    return fig


@case("rainbow-colormap", GUILTY)
def rainbow_cloud():
    fig, ax = new()
    ax.scatter(np.random.rand(80), np.random.rand(80), c=np.random.rand(80), cmap="gist_rainbow_r", s=9)
    return fig


@case("rainbow-colormap", GUILTY)
def spectral_contours():
    fig, ax = new()
    x, y = np.meshgrid(np.linspace(-3, 3, 40), np.linspace(-3, 3, 40))
    ax.contourf(x, y, np.exp(-(x**2) - y**2), 12, cmap="nipy_spectral")
    return fig


@case("rainbow-colormap", INNOCENT)
def viridis_heatmap():
    fig, ax = new()
    ax.imshow(np.random.rand(20, 20))
    return fig


@case("rainbow-colormap", INNOCENT)
def phase_wheel():
    fig, ax = new()
    ax.imshow(np.random.uniform(-np.pi, np.pi, (30, 30)), cmap="hsv")
    ax.set_title("Phase")
    return fig


@case("rainbow-colormap", INNOCENT)
def qualitative_points():
    fig, ax = new()
    ax.scatter(np.random.rand(80), np.random.rand(80), c=np.arange(80) % 4, cmap="tab10", s=9)
    return fig


@case("rainbow-colormap", BORDERLINE)
def swatch():
    fig, ax = new()
    ax.imshow(np.vstack([np.linspace(0, 1, 256)] * 2), aspect="auto", cmap="jet")
    ax.set_axis_off()
    return fig


# --- colour-blind ---------------------------------------------------------------------------------------------
@case("colour-blind", GUILTY)
def dark_red_and_dark_green():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(1, 3, 20), color="darkred", label="pertes")
    ax.plot(YEARS, np.linspace(3, 1, 20), color="darkgreen", label="gains")
    ax.legend()
    return fig


@case("colour-blind", GUILTY)
def red_and_green_bars():
    frame = pd.DataFrame({"oui": [3, 4], "non": [2, 5]}, index=["H", "F"])
    return frame.plot.bar(color=["#d7191c", "#1a9641"]).figure


@case("colour-blind", INNOCENT)
def legend_of_two_charts():
    fig, axes = plt.subplots(1, 2)
    lines = [
        axes[i // 2].plot([1, 3, 2 + i], color=c, marker=m)[0]
        for i, (c, m) in enumerate(
            zip(["tab:blue", "tab:orange", "tab:green", "tab:red"], ["", "o", "", "^"], strict=True)
        )
    ]
    fig.legend(lines, ["un", "deux", "trois", "quatre"])
    return fig


@case("colour-blind", INNOCENT)
def told_apart_by_markers():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(1, 3, 20), "o-", color="darkred", label="pertes")
    ax.plot(YEARS, np.linspace(3, 1, 20), "s--", color="darkgreen", label="gains")
    ax.legend()
    return fig


@case("colour-blind", INNOCENT)
def labelled_directly():
    fig, ax = new()
    for name, colour, end in (("pertes", "darkred", 3), ("gains", "darkgreen", 1)):
        ax.plot(YEARS, np.linspace(2, end, 20), color=colour, label=name)
        ax.text(2019.2, end, name, color=colour)
    return fig


@case("colour-blind", INNOCENT)
def blue_and_orange():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(1, 3, 20), label="a")
    ax.plot(YEARS, np.linspace(3, 1, 20), label="b")
    ax.legend()
    return fig


@case("colour-blind", BORDERLINE)
def three_default_colours():
    fig, ax = new()
    for k in range(3):
        ax.plot(YEARS, np.linspace(k, 3 - k, 20), label=f"série {k}", marker="osD"[k])
    ax.legend()
    return fig


# --- low-contrast, small-text ---------------------------------------------------------------------------------
@case("low-contrast", GUILTY)
def pale_title():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(1, 3, 20))
    ax.set_title("Évolution des ventes", color="#dddddd")
    return fig


@case("dual-axis", INNOCENT)
def rain_hanging_over_a_flood():
    fig, ax = new()
    hours = np.arange(48)
    ax.plot(hours, 20 + 60 * np.exp(-(((hours - 25) / 8) ** 2)))
    ax.set_ylabel("Débit (m³/s)")
    rain = ax.twinx()
    rain.bar(hours, 10 * np.exp(-(((hours - 14) / 5) ** 2)))
    rain.set(ylim=(30, 0), ylabel="Pluie (mm/h)")
    return fig


@case("inverted-axis", INNOCENT)
def a_label_that_says_what_higher_means():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(58, 54, 20))
    ax.set(ylim=(60, 52), ylabel="Temps (s), plus haut = plus rapide")
    return fig


@case("axis-range", INNOCENT)
def a_sounding_in_log_pressure():
    fig, ax = new()
    pressure = np.linspace(1000, 200, 40)
    ax.plot(15 - 70 * (1000 - pressure) / 800, pressure)
    ax.set(yscale="log", ylim=(1000, 200), xlabel="Température (°C)", ylabel="Pression (hPa)")
    ax.set_yticks([1000, 700, 500, 300, 200], ["1000", "700", "500", "300", "200"])
    return fig


@case("truncated-bars", INNOCENT)
def the_profile_of_a_stage():
    fig, ax = new()
    x = np.linspace(0, 160, 200)
    ax.fill_between(x, 900 + 500 * np.sin(x / 30) ** 2, 800)
    ax.set(ylim=(800, 1600), xlabel="Distance (km)", ylabel="Altitude (m)")
    return fig


@case("discretised-continuous", INNOCENT)
def a_wind_rose():
    fig, ax = plt.subplots(subplot_kw={"projection": "polar"})
    foot = np.zeros(8)
    for speed in ("0-5 m/s", "5-10 m/s", "10+ m/s"):
        ax.bar(np.arange(8) * np.pi / 4, np.arange(8) + 1.0, 0.6, bottom=foot, label=speed)
        foot = foot + np.arange(8) + 1.0
    ax.legend()
    return fig


@case("line-over-categories", INNOCENT)
def days_around_a_day():
    fig, ax = new()
    ax.plot(["J-2", "J-1", "J", "J+1", "J+2"], [3, 4, 9, 6, 5])
    return fig


@case("uneven-ticks", INNOCENT)
def a_year_of_fifty_three_weeks():
    fig, ax = new()
    ax.plot(["KW 51", "KW 52", "KW 53", "KW 1", "KW 2"], [3, 4, 9, 6, 5])
    return fig


@case("missing-unit", GUILTY)
def travel_time_alone():
    fig, ax = new()
    ax.bar(FRUITS, [3, 5, 4, 2, 6])
    ax.set(title="Trajet des fruits", ylabel="Temps de trajet")
    return fig


@case("missing-unit", INNOCENT)
def a_label_that_is_its_unit():
    fig, ax = new()
    ax.bar(FRUITS, [3, 5, 4, 2, 6])
    ax.set(title="Die Lese", ylabel="Tausend Gäste")
    return fig


@case("missing-unit", INNOCENT)
def a_cost_in_dollars():
    fig, ax = new()
    ax.bar(FRUITS, [3, 5, 4, 2, 6])
    ax.set(title="Shipping", ylabel="Cost, dollars a crate")
    return fig


@case("missing-title", INNOCENT)
def a_title_written_above_the_frame():
    fig, ax = new()
    ax.bar(FRUITS, [3, 5, 4, 2, 6])
    ax.text(0, 1.05, "La récolte du verger", transform=ax.transAxes, fontsize=13)
    return fig


@case("low-contrast", GUILTY)
def pale_words_above_the_bars():
    fig, ax = new()
    ax.bar(FRUITS, [3, 5, 4, 2, 6])
    ax.text(0, 1.03, "Récolte du verger", transform=ax.transAxes, color="#dddddd")
    return fig


@case("low-contrast", GUILTY)
def yellow_line():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(1, 3, 20), "yellow", label="soleil")
    ax.plot(YEARS, np.linspace(1, 2, 20), "black", label="lune")
    ax.legend()
    return fig


@case("low-contrast", INNOCENT)
def dark_theme():
    with plt.style.context("dark_background"):
        fig, ax = new()
        ax.plot(YEARS, np.linspace(1, 3, 20))
        ax.set_title("Sur fond noir")
        ax.text(2005, 2, "clair sur sombre")
    return fig


@case("low-contrast", INNOCENT)
def white_numbers_in_bars():
    fig, ax = new()
    ax.bar_label(ax.bar(FRUITS, [12, 15, 9, 20, 7]), label_type="center", color="white")
    return fig


@case("low-contrast", BORDERLINE)
def grey_context_lines():
    fig, ax = new()
    ax.plot(YEARS, np.random.rand(20, 6), color="lightgrey")
    ax.plot(YEARS, np.linspace(0, 1, 20), color="C3", lw=3)
    return fig


@case("small-text", GUILTY)
def tiny_ticks():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(1, 3, 20))
    ax.tick_params(labelsize=4)
    return fig


@case("small-text", INNOCENT)
def ordinary_text():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(1, 3, 20))
    ax.text(2005, 2, "mot", fontsize=8)
    return fig


@case("small-text", BORDERLINE)
def footnote():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(1, 3, 20))
    fig.text(0.01, 0.01, "Source : Insee", fontsize=6.5)
    return fig


# --- too-many-series, overplotting ----------------------------------------------------------------------------
@case("too-many-series", GUILTY)
def spaghetti():
    frame = pd.DataFrame(
        np.random.randn(30, 12).cumsum(axis=0), columns=[f"Pays {c}" for c in "ABCDEFGHIJKL"]
    )
    return frame.plot(style=["-", "--", ":", "-."] * 3).figure


@case("too-many-series", GUILTY)
def stack_of_twelve():
    frame = pd.DataFrame(np.random.rand(4, 12), columns=[f"p{k}" for k in range(12)])
    return frame.plot.bar(stacked=True, cmap="viridis").figure


@case("too-many-series", INNOCENT)
def three_series():
    fig, ax = new()
    for k, style in enumerate(("-", "--", ":")):
        ax.plot(YEARS, np.linspace(k, 3 - k, 20), style, label=f"série {k}")
    ax.legend()
    return fig


@case("too-many-series", INNOCENT)
def ensemble_without_legend():
    fig, ax = new()
    ax.plot(np.random.randn(50, 40).cumsum(axis=0), color="C0", alpha=0.2)
    return fig


@case("too-many-series", INNOCENT)
def many_colours_and_one_word_on_a_logarithmic_axis():
    """Un seul mot au bord : à l'échelle de l'axe, il n'est au bout que d'une courbe."""
    fig, ax = new()
    for k in range(12):
        ax.plot(YEARS, np.linspace(1, 2 + k, 20), color=plt.colormaps["tab20"](k))
    ax.plot(YEARS, np.geomspace(1, 1e6, 20), color="black")
    ax.set_yscale("log")
    ax.text(YEARS[-1], 13, "Niort")
    return fig


@case("too-many-series", BORDERLINE)
def seven_series():
    fig, ax = new()
    for k in range(7):
        ax.plot(YEARS, np.random.rand(20), label=f"série {k}", marker="osD^v<>"[k])
    ax.legend()
    return fig


@case("overplotting", GUILTY)
def ten_thousand_points():
    fig, ax = new()
    ax.scatter(np.random.randn(10000), np.random.randn(10000))
    return fig


@case("overplotting", GUILTY)
def markers_on_top_of_each_other():
    fig, ax = new()
    ax.plot(np.random.randint(0, 10, 5000), np.random.randint(0, 10, 5000), "o")
    return fig


@case("overplotting", INNOCENT)
def transparent_points():
    fig, ax = new()
    ax.scatter(np.random.randn(10000), np.random.randn(10000), s=4, alpha=0.1)
    return fig


@case("overplotting", INNOCENT)
def a_hundred_points():
    fig, ax = new()
    ax.scatter(np.random.randn(100), np.random.randn(100))
    return fig


@case("overplotting", BORDERLINE)
def a_thousand_points():
    fig, ax = new()
    ax.scatter(np.random.randn(1000), np.random.randn(1000), s=9)
    return fig


# --- diverging-off-centre -------------------------------------------------------------------------------------
def _field(low, high):
    x, y = np.meshgrid(np.linspace(0, 1, 30), np.linspace(0, 1, 30))
    return low + (high - low) * (0.5 + 0.5 * np.sin(5 * x) * np.cos(4 * y))


@case("diverging-off-centre", GUILTY)
def changes_of_sign_around_nothing():
    fig, ax = new()
    ax.imshow(_field(-2, 9), cmap="RdBu")
    return fig


@case("diverging-off-centre", GUILTY)
def gains_shown_as_losses():
    fig, ax = new()
    fig.colorbar(ax.pcolormesh(_field(1, 8), cmap="PiYG"), label="Variation en dix ans (%)")
    return fig


@case("diverging-off-centre", GUILTY)
def home_made_ramp_off_the_index():
    fig, ax = new()
    ramp = colors.LinearSegmentedColormap.from_list("maison", ["#8a3a00", "#f4f1ec", "#0a3d66"])
    ax.scatter(np.arange(60), np.arange(60), c=np.linspace(80, 160, 60), cmap=ramp)
    ax.set_title("Prix, base 100 en 2015")
    return fig


@case("diverging-off-centre", INNOCENT)
def anomalies_centred_on_zero():
    fig, ax = new()
    ax.imshow(_field(-2, 9), cmap="RdBu_r", norm=colors.TwoSlopeNorm(0, -2, 9))
    ax.set_title("Écart à la normale (°C)")
    return fig


@case("diverging-off-centre", INNOCENT)
def correlations_from_minus_one_to_one():
    fig, ax = new()
    ax.pcolormesh(_field(-0.2, 0.9), cmap="coolwarm", vmin=-1, vmax=1)
    return fig


@case("diverging-off-centre", INNOCENT)
def sequential_ramp_across_zero():
    fig, ax = new()
    ax.imshow(_field(-2, 9), cmap="viridis")
    return fig


@case("diverging-off-centre", BORDERLINE)
def winter_temperatures():
    fig, ax = new()
    fig.colorbar(ax.imshow(_field(-3, 22), cmap="coolwarm"), label="Température (°C)")
    return fig


# --- bridged-gap ----------------------------------------------------------------------------------------------
@case("bridged-gap", GUILTY)
def four_years_without_survey():
    fig, ax = new()
    years = np.r_[2000:2008, 2012:2020]
    ax.plot(years, np.linspace(20, 35, 16))
    return fig


@case("bridged-gap", GUILTY)
def months_dropped():
    days = pd.date_range("2019-01-01", periods=36, freq="MS").delete([14, 15, 16, 17])
    fig, ax = new()
    pd.Series(np.sin(np.arange(32)), index=days).plot(x_compat=True, ax=ax)
    return fig


@case("bridged-gap", GUILTY)
def months_of_pandas_with_a_hole():
    months = pd.date_range("2020-01-01", periods=24, freq="MS").to_period("M")
    kept = [rank for rank in range(24) if rank not in (10, 11, 12, 13)]
    fig, ax = new()
    pd.Series(np.arange(24.0), index=months).iloc[kept].plot(ax=ax, title="Les emprunts", ylabel="emprunts")
    return fig


@case("bridged-gap", INNOCENT)
def hole_left_open():
    fig, ax = new()
    y = np.linspace(20, 35, 20)
    y[8:12] = np.nan
    ax.plot(YEARS, y)
    return fig


@case("bridged-gap", INNOCENT)
def working_days():
    fig, ax = new()
    days = pd.bdate_range("2019-01-01", periods=60)
    ax.plot(days, np.arange(60) ** 0.5)
    return fig


@case("bridged-gap", INNOCENT)
def hole_explained():
    fig, ax = new()
    ax.plot(np.r_[2000:2008, 2012:2020], np.linspace(20, 35, 16))
    ax.text(2009, 30, "pas d’enquête de 2008 à 2011")
    return fig


@case("bridged-gap", BORDERLINE)
def censuses():
    fig, ax = new()
    ax.plot([1962, 1968, 1975, 1982, 1990, 1999, 2006, 2011, 2016], np.linspace(46, 67, 9), "-o")
    return fig


# --- title-contradicts-data -----------------------------------------------------------------------------------
def _titled(title, y, label=""):
    fig, ax = new()
    ax.plot(np.arange(2010, 2010 + len(y)), y, label=label)
    ax.set_title(title)
    return fig


@case("title-contradicts-data", GUILTY)
def rising_title_on_a_fall():
    return _titled("Les inscriptions progressent chaque année", [90, 84, 86, 80, 71, 66])


@case("title-contradicts-data", GUILTY)
def every_year_but_one():
    return _titled("Sales have grown every year", [20, 24, 29, 26, 33, 38])


@case("title-contradicts-data", GUILTY)
def doubled_by_a_quarter():
    return _titled("La fréquentation a doublé depuis 2010", [40, 42, 45, 47, 49, 51])


@case("title-contradicts-data", GUILTY)
def percentage_of_the_title():
    return _titled("Energy use is down 40% since 2010", [100, 98, 95, 93, 92, 90])


@case("title-contradicts-data", GUILTY)
def first_who_is_third():
    fig, ax = new()
    ax.barh(["Vélo", "Bus", "Voiture"], [12, 25, 58])
    ax.set_title("Le vélo, premier moyen de transport")
    return fig


@case("title-contradicts-data", GUILTY)
def half_of_a_quarter():
    fig, ax = new()
    ax.pie([25, 45, 30], labels=["Solaire", "Éolien", "Hydraulique"])
    ax.set_title("Le solaire, la moitié de la production renouvelable")
    return fig


def _announcements(title):
    fig, ax = new()
    ax.barh(["Haute-Garonne", "Hérault", "Ariège"], [3, 9, 20])
    ax.set_xlabel("annonces pour 100 000 habitants")
    ax.set_title(title)
    return fig


@case("title-contradicts-data", GUILTY)
def ratio_out_of_its_range():
    return _announcements("Par habitant, l’Ariège annonce 9 à 12 fois plus que la Haute-Garonne")


@case("title-contradicts-data", INNOCENT)
def ratio_within_its_range():
    return _announcements("Par habitant, l’Ariège annonce 3 à 12 fois plus que la Haute-Garonne")


@case("title-contradicts-data", INNOCENT)
def rising_title_on_a_rise():
    return _titled("Les inscriptions progressent chaque année", [66, 71, 80, 84, 86, 90])


@case("title-contradicts-data", INNOCENT)
def roughly_doubled():
    return _titled("La fréquentation a presque doublé", [40, 45, 52, 60, 71, 76])


@case("title-contradicts-data", INNOCENT)
def leader_with_a_tie():
    fig, ax = new()
    ax.bar(["Vélo", "Bus", "Train"], [25, 25, 12])
    ax.set_title("Le vélo en tête")
    return fig


@case("title-contradicts-data", BORDERLINE)
def rise_that_slows():
    return _titled("Le chômage ne progresse plus", [9, 9.5, 9.4, 9.1, 8.6, 8])


@case("title-contradicts-data", BORDERLINE)
def title_of_another_period():
    return _titled("La baisse se confirme en 2014", [9, 10, 12, 14, 13, 15])


# --- unexplained-interval -------------------------------------------------------------------------------------
@case("unexplained-interval", GUILTY)
def error_bars():
    fig, ax = new()
    ax.errorbar(YEARS, np.linspace(10, 12, 20), yerr=0.3, fmt="-o", capsize=3)
    return fig


@case("unexplained-interval", GUILTY)
def confidence_band():
    fig, ax = new()
    y = np.linspace(10, 12, 20)
    ax.plot(YEARS, y)
    ax.fill_between(YEARS, y - 0.3, y + 0.3, alpha=0.3)
    return fig


@case("unexplained-interval", GUILTY)
def segments_by_hand():
    fig, ax = new()
    y = np.array([12, 15, 9, 20, 7])
    ax.vlines(range(5), y - 2, y + 2)
    ax.plot(range(5), y, "o")
    return fig


@case("unexplained-interval", INNOCENT)
def measures_above_and_below_another():
    fig, ax = new()
    x = np.arange(10)
    for k in range(3):
        ax.plot(x, np.sqrt(x) + k, "o--", color="grey")
    ax.plot(x, np.sqrt(x) + 1)
    return fig


@case("unexplained-interval", INNOCENT)
def band_told_by_a_note():
    fig, ax = new()
    y = np.linspace(10, 12, 20)
    ax.plot(YEARS, y)
    ax.fill_between(YEARS, y - 0.3, y + 0.3, alpha=0.3)
    fig.text(0.01, 0.01, "Schattiert: Schwankungsbreite der Stichprobe")
    return fig


@case("unexplained-interval", INNOCENT)
def error_bars_explained():
    fig, ax = new()
    ax.bar(FRUITS, [12, 15, 9, 20, 7], yerr=1)
    ax.set_ylabel("Poids moyen ± écart-type (g)")
    return fig


@case("unexplained-interval", INNOCENT)
def band_between_two_curves():
    fig, ax = new()
    low, high = np.linspace(10, 12, 20), np.linspace(13, 18, 20)
    ax.plot(YEARS, low)
    ax.plot(YEARS, high)
    ax.fill_between(YEARS, low, high, alpha=0.3)
    return fig


@case("unexplained-interval", BORDERLINE)
def lollipops():
    fig, ax = new()
    ax.vlines(range(5), 0, [12, 15, 9, 20, 7])
    ax.plot(range(5), [12, 15, 9, 20, 7], "o")
    return fig


# --- des conseils : smoothed-line, false-precision, unsorted-bars -----------------------------------------------
@case("smoothed-line", GUILTY)
def bends_through_five_points():
    fig, ax = new()
    x, y = np.arange(5), np.array([3, 5, 2, 6, 4])
    ax.plot(x, y, "o")
    fine = np.linspace(0, 4, 200)
    ax.plot(fine, np.polyval(np.polyfit(x, y, 4), fine))
    return fig


@case("smoothed-line", INNOCENT)
def from_point_to_point():
    fig, ax = new()
    ax.plot(range(5), [3, 5, 2, 6, 4], "o-")
    return fig


@case("smoothed-line", BORDERLINE)
def trend_beside_the_points():
    fig, ax = new()
    x, y = np.arange(9), np.array([3, 5, 2, 6, 4, 7, 6, 9, 8])
    ax.plot(x, y, "o")
    fine = np.linspace(0, 8, 200)
    ax.plot(fine, np.polyval(np.polyfit(x, y, 1), fine))
    return fig


@case("false-precision", GUILTY)
def three_decimals():
    fig, ax = new()
    ax.bar_label(ax.bar(FRUITS, [12.1234, 15.4567, 9.8765, 20.1111, 7.2222]), fmt="%.3f")
    return fig


@case("false-precision", INNOCENT)
def whole_numbers():
    fig, ax = new()
    ax.bar_label(ax.bar(FRUITS, [12, 15, 9, 20, 7]))
    return fig


@case("false-precision", INNOCENT)
def correlation_to_the_thousandth():
    fig, ax = new()
    ax.scatter([1, 2, 3, 4], [2, 4, 5, 9])
    ax.text(1, 8, "r = 0.952\nR² = 0.907")
    return fig


@case("false-precision", INNOCENT)
def thousands_with_a_comma():
    fig, ax = new()
    ax.bar(FRUITS, [1200, 2500, 900, 3100, 1800])
    ax.set_yticks([0, 1000, 2000, 3000], ["0", "1,000", "2,000", "3,000"])
    return fig


@case("false-precision", BORDERLINE)
def price_to_the_cent():
    fig, ax = new()
    ax.bar_label(ax.bar(FRUITS, [2.15, 3.4, 4.99, 1.8, 5.25]), fmt="%.2f €")
    return fig


@case("unsorted-bars", GUILTY)
def fruits_in_no_order():
    fig, ax = new()
    ax.bar(["Poires", "Kiwis", "Pommes", "Raisins", "Bananes"], [12, 15, 9, 20, 7])
    return fig


@case("unsorted-bars", INNOCENT)
def fruits_by_weight():
    fig, ax = new()
    ax.bar(["Raisins", "Kiwis", "Poires", "Pommes", "Bananes"], [20, 15, 12, 9, 7])
    return fig


@case("unsorted-bars", BORDERLINE)
def others_at_the_end():
    fig, ax = new()
    ax.bar(["Raisins", "Kiwis", "Poires", "Pommes", "Autres"], [20, 15, 12, 9, 13])
    return fig


# --- d'autres façons de commettre les mêmes fautes ------------------------------------------------------------
@case("three-d", GUILTY)
def one_series_as_a_ribbon():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    x, y = np.meshgrid(np.arange(12), [0, 1])
    ax.plot_surface(x, y, np.sin(x))
    return fig


@case("three-d", GUILTY)
def line_alone_in_space():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    ax.plot(YEARS, np.zeros(20), np.linspace(3, 9, 20))
    return fig


@case("three-d", GUILTY)
def pie_with_a_shadow():
    fig, ax = new()
    ax.pie([50, 30, 20], labels=["a", "b", "c"], shadow=True)
    return fig


@case("three-d", GUILTY)
def pie_as_an_ellipse():
    fig, ax = new()
    turn = np.cumsum([0, 50, 30, 20]) / 100 * 2 * np.pi
    for k in range(3):
        t = np.linspace(turn[k], turn[k + 1], 40)
        ax.add_patch(patches.Polygon(np.c_[np.r_[0, np.cos(t)], np.r_[0, 0.4 * np.sin(t)]], color=f"C{k}"))
    ax.set(xlim=(-1.2, 1.2), ylim=(-1, 1), aspect="equal")
    return fig


@case("three-d", INNOCENT)
def cloud_in_space():
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    ax.scatter(*np.random.rand(3, 50))
    return fig


@case("three-d", INNOCENT)
def flows_between_two_stacks():
    fig, ax = new()
    ax.bar([0, 2], [5, 5], 0.4)
    ax.bar([0, 2], [3, 4], 0.4, bottom=[5, 5])
    ax.fill([0.2, 1.8, 1.8, 0.2], [0, 0, 4, 5], alpha=0.3)
    ax.fill([0.2, 1.8, 1.8, 0.2], [5, 4, 8, 8], alpha=0.3)
    return fig


@case("uneven-bins", GUILTY)
def outline_with_uneven_bins():
    fig, ax = new()
    ax.hist(np.random.gamma(2, 10, 500), bins=[0, 10, 20, 30, 100], histtype="step", orientation="horizontal")
    return fig


@case("uneven-bins", GUILTY)
def three_ages_of_unequal_width():
    fig, ax = new()
    ax.barh(["18-24", "25-49", "50 et +"], [14, 48, 38])
    ax.set_title("Âge des adhérents (%)")
    return fig


@case("uneven-bins", GUILTY)
def steps_of_shares():
    fig, ax = new()
    ax.step([0, 5, 10, 20, 50, 100], [30, 25, 20, 15, 10, 10], where="post")
    ax.set_ylabel("Part des fermes (%)")
    return fig


@case("uneven-bins", INNOCENT)
def tariff_by_steps():
    fig, ax = new()
    ax.step([0, 5, 10, 20, 50, 100], [9, 8, 7, 6, 5, 5], where="post")
    ax.set_ylabel("Prix du mètre cube (€)")
    return fig


@case("unordered-time", GUILTY)
def month_numbers_shuffled():
    fig, ax = new()
    ax.plot(["03/2021", "01/2021", "02/2021", "05/2021", "04/2021"], [3, 4, 5, 6, 5])
    return fig


@case("unordered-time", GUILTY)
def horizontal_quarters_by_value():
    fig, ax = new()
    ax.barh(["T3 2022", "T1 2023", "T2 2022", "T4 2022"], [3, 4, 6, 9])
    return fig


@case("unordered-time", GUILTY)
def heatmap_of_alphabetical_months():
    fig, ax = new()
    ax.imshow(np.random.rand(3, 4))
    ax.set_xticks(range(4), ["avril", "février", "janvier", "mars"])
    return fig


@case("unordered-time", INNOCENT)
def iso_weeks():
    fig, ax = new()
    ax.bar(["2020-S52", "2020-S53", "2021-S01", "2021-S02"], [3, 4, 6, 9])
    return fig


@case("unordered-time", INNOCENT)
def weeks_across_the_new_year():
    fig, ax = new()
    ax.plot(["KW 50", "KW 51", "KW 52", "KW 1", "KW 2", "KW 3"], [3, 4, 6, 9, 7, 5])
    return fig


@case("unordered-time", GUILTY)
def weeks_shuffled():
    fig, ax = new()
    ax.plot(["KW 50", "KW 1", "KW 52", "KW 51", "KW 2", "KW 3"], [3, 4, 6, 9, 7, 5])
    return fig


@case("axis-range", GUILTY)
def alcohol_out_of_a_hundred():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(12, 14, 20))
    ax.set(ylim=(0, 100), ylabel="Degré d’alcool (% vol.)")
    return fig


@case("axis-range", GUILTY)
def peak_cut():
    fig, ax = new()
    y = np.array([3, 4, 5, 9, 5, 4, 3, 3, 4, 5, 4, 3])
    ax.plot(MONTHS, y)
    ax.set_ylim(0, 6)
    return fig


@case("axis-range", GUILTY)
def unemployment_on_a_hundred():
    fig, ax = new()
    ax.plot(YEARS, np.linspace(7, 10, 20))
    ax.set(ylim=(0, 100), ylabel="Taux de chômage (%)")
    return fig


@case("axis-range", BORDERLINE)
def peak_cut_and_said():
    fig, ax = new()
    ax.plot(MONTHS, [3, 4, 5, 9, 5, 4, 3, 3, 4, 5, 4, 3])
    ax.set_ylim(0, 6)
    ax.text(3, 5.8, "9, hors cadre")
    return fig


@case("too-many-series", GUILTY)
def legend_of_the_figure():
    fig, ax = new()
    for k in range(10):
        ax.plot(YEARS, np.random.rand(20), "-os^v"[k % 5] + "-" * bool(k % 5), label=f"Ville {k}")
    fig.legend()
    return fig


@case("too-many-series", INNOCENT)
def one_in_colour_the_rest_in_grey():
    fig, ax = new()
    for k in range(12):
        ax.plot(YEARS, np.random.rand(20), color="#c24e00" if k == 4 else "0.8", label=f"Ville {k}")
    ax.legend()
    return fig


@case("rainbow-colormap", GUILTY)
def home_made_rainbow():
    fig, ax = new()
    ramp = colors.LinearSegmentedColormap.from_list("maison", ["blue", "cyan", "lime", "yellow", "red"])
    ax.imshow(np.random.rand(20, 20), cmap=ramp)
    return fig


@case("rainbow-colormap", INNOCENT)
def spectral_around_a_middle():
    fig, ax = new()
    ax.imshow(np.random.rand(20, 20), cmap="Spectral")
    return fig


# --- rien à redire : ce qu'on trouve dans les galeries ----------------------------------------------------------
@case("", INNOCENT)
def stackplot():
    fig, ax = new()
    ax.stackplot(YEARS, np.random.rand(3, 20), labels=["a", "b", "c"], colors=["C0", "C1", "k"])
    ax.legend()
    return fig


@case("", INNOCENT)
def boxes_and_violins():
    fig, (a, b) = new(ncols=2, sharey=True)
    a.boxplot([np.random.randn(50) + 10 for _ in range(3)])
    b.violinplot([np.random.randn(50) + 10 for _ in range(3)])
    return fig


@case("", INNOCENT)
def polar_line():
    fig, ax = new(subplot_kw={"projection": "polar"})
    ax.plot(np.linspace(0, 6, 50), np.linspace(0, 2, 50))
    return fig


@case("", INNOCENT)
def polar_bars():
    fig, ax = new(subplot_kw={"projection": "polar"})
    ax.bar(np.linspace(0, 6, 8), np.random.rand(8), bottom=0.3, width=0.5)
    return fig


@case("", INNOCENT)
def inset_zoom():
    fig, ax = new()
    x = np.linspace(0, 10, 200)
    ax.plot(x, np.sin(x))
    inset = ax.inset_axes([0.6, 0.6, 0.35, 0.35])
    inset.plot(x, np.sin(x))
    inset.set(xlim=(1, 2), ylim=(0.8, 1))
    ax.indicate_inset_zoom(inset)
    return fig


@case("", INNOCENT)
def stems():
    fig, ax = new()
    ax.stem(np.linspace(0, 6, 30), np.sin(np.linspace(0, 6, 30)))
    return fig


@case("", INNOCENT)
def step_function():
    fig, ax = new()
    ax.step(YEARS, np.random.randint(0, 4, 20), where="mid")
    return fig


@case("", INNOCENT)
def hexagons():
    fig, ax = new()
    ax.hexbin(np.random.randn(5000), np.random.randn(5000), gridsize=20)
    return fig


@case("", INNOCENT)
def annotated_heatmap():
    fig, ax = new()
    values = np.random.rand(4, 5)
    ax.imshow(values)
    ax.set_xticks(range(5), labels=FRUITS)
    for (i, j), v in np.ndenumerate(values):
        ax.text(j, i, f"{v:.1f}", color="w", ha="center")
    return fig


@case("", INNOCENT)
def timeline():
    fig, ax = new()
    days = pd.date_range("2019-01-01", periods=6, freq="MS")
    levels = np.array([-5, 5, -3, 3, -1, 1])
    ax.vlines(days, 0, levels)
    ax.plot(days, np.zeros(6), "-o", color="k")
    ax.xaxis.set_major_locator(dates.MonthLocator())
    ax.yaxis.set_visible(False)
    return fig


@case("", INNOCENT)
def event_plot():
    fig, ax = new()
    ax.eventplot([np.random.rand(20) for _ in range(4)])
    return fig


@case("", INNOCENT)
def quiver():
    fig, ax = new()
    x, y = np.meshgrid(np.arange(5), np.arange(5))
    ax.quiver(x, y, np.cos(x), np.sin(y))
    return fig


@case("", INNOCENT)
def marginal_histograms():
    fig, axes = new(nrows=2, ncols=2, sharex="col", sharey="row")
    x, y = np.random.randn(200), np.random.randn(200)
    axes[1, 0].scatter(x, y, s=9)
    axes[0, 0].hist(x, bins=20)
    axes[1, 1].hist(y, bins=20, orientation="horizontal")
    axes[0, 1].set_axis_off()
    return fig


@case("", INNOCENT)
def empty_figure():
    return plt.figure()


@case("", INNOCENT)
def empty_axes():
    return new(nrows=2)[0]


@case("", INNOCENT)
def table_only():
    fig, ax = new()
    ax.table(cellText=[["1", "2"], ["3", "4"]])
    ax.set_axis_off()
    return fig


@case("", INNOCENT)
def symlog_and_spans():
    fig, ax = new()
    ax.plot(np.linspace(-100, 100, 200), np.linspace(-100, 100, 200) ** 3)
    ax.set_yscale("symlog")
    ax.axvspan(-20, 20, alpha=0.2)
    ax.axhline(0)
    return fig


@case("", INNOCENT)
def grouped_bars():
    fig, ax = new()
    x = np.arange(3)
    ax.bar(x - 0.2, [18, 35, 30], 0.4, label="Hommes")
    ax.bar(x + 0.2, [25, 32, 34], 0.4, label="Femmes")
    ax.set_xticks(x, ["G1", "G2", "G3"])
    ax.legend()
    return fig


@case("", INNOCENT)
def histogram_with_fit():
    fig, ax = new()
    values = np.random.randn(500) * 15 + 100
    _, edges, _ = ax.hist(values, 40, density=True)
    ax.plot(edges, np.exp(-0.5 * ((edges - 100) / 15) ** 2) / 15 / np.sqrt(2 * np.pi), "--")
    return fig


@case("", INNOCENT)
def log_histogram():
    fig, ax = new()
    ax.hist(np.random.lognormal(2, 1, 500), bins=20, log=True)
    return fig


# --- des parts, un pH, des disques, une carte de chaleur, une fraction en toutes lettres ------------------------
INCOMES = ["< 10 k€", "10-15 k€", "15-30 k€", "30-100 k€"]


def incomes(label: str, values: list[float]) -> Any:
    fig, ax = new()
    ax.barh(INCOMES, values)
    ax.set(xlabel=label, title="Selon le revenu annuel des foyers")
    return fig


@case("uneven-bins", GUILTY)
def shares_of_uneven_incomes():
    return incomes("Part des ménages (%)", [12, 18, 42, 28])


@case("uneven-bins", GUILTY)
def shares_of_uneven_incomes_without_a_name():
    fig, ax = new()
    ax.bar_label(ax.barh([n.replace("€", "") for n in INCOMES], [12, 18, 42, 28]), fmt="%d %%")
    ax.set(xticks=[], title="Le revenu annuel des foyers")
    return fig


@case("uneven-bins", GUILTY)
def stepped_area_of_uneven_classes():
    fig, ax = new()
    ax.fill_between([0, 10, 15, 30, 100], [12, 18, 42, 28, 28], step="post")
    ax.set(xlabel="revenu (k€)", ylabel="part des ménages (%)", title="Répartition des revenus")
    return fig


@case("uneven-bins", INNOCENT)
def share_of_owners_by_income():
    return incomes("Part de propriétaires (%)", [22, 31, 54, 81])


@case("uneven-bins", INNOCENT)
def stock_by_steps():
    fig, ax = new()
    ax.fill_between([0, 3, 5, 9, 14, 20], [120, 90, 150, 110, 60, 60], step="post")
    ax.set(xlabel="jour", ylabel="nombre de pièces en stock", title="Le stock de l’atelier")
    return fig


@case("uneven-bins", BORDERLINE)
def share_of_a_budget_by_income():
    return incomes("Part du logement dans le budget (%)", [38, 31, 22, 14])


def followed(values: list[float], label: str, title: str, low: float, high: float) -> tuple[Any, Any]:
    fig, ax = new()
    ax.plot(2000 + np.arange(len(values)), values)
    ax.set(ylim=(low, high), ylabel=label, title=title)
    return fig, ax


@case("axis-range", GUILTY)
def flattened_acidity():
    return followed([8.21, 8.19, 8.16, 8.12, 8.08], "pH", "L’océan s’acidifie", 0, 14)[0]


@case("axis-range", GUILTY)
def flattened_fever():
    return followed(
        [36.8, 38.5, 39.4, 37.6, 37], "température corporelle (°C)", "Une semaine de fièvre", 0, 100
    )[0]


@case("axis-range", GUILTY)
def plunge_hidden_on_a_hundred():
    return followed([98, 97, 95, 91, 92], "SpO2 (%)", "La saturation plonge dans la nuit", 0, 100)[0]


@case("axis-range", INNOCENT)
def acidity_of_everything():
    fig, ax = new()
    ax.plot([2.4, 3.1, 5.6, 7, 10.5, 12.8], ["citron", "vinaigre", "pluie", "eau", "savon", "javel"], "o")
    ax.set(xlim=(0, 14), xlabel="pH", title="Le pH de tous les jours")
    return fig


@case("axis-range", INNOCENT)
def acidity_between_its_limits():
    fig, ax = followed([7.1, 7.3, 7.2, 7.4, 7.2], "pH", "Le pH reste dans la norme", 4, 11)
    ax.axhspan(6.5, 9, alpha=0.2)
    return fig


@case("axis-range", BORDERLINE)
def limed_soil_on_the_whole_scale():
    return followed([5.2, 5.9, 6.3, 6.8], "pH", "Le sol après chaulage", 0, 14)[0]


def discs(power: float, text: str) -> tuple[Any, Any]:
    fig, ax = new()
    values, x, y = np.array([120, 260, 410, 800, 90.0]), [1, 2.2, 3.1, 4.5, 5.5], [3, 1, 4, 2, 5]
    ax.scatter(x, y, s=2500 * (values / 800) ** power)
    for i, value in enumerate(values if text else ()):
        ax.text(x[i], y[i] + 0.3, text.format(value))
    ax.set(xlim=(0, 7), ylim=(0, 6), xlabel="x (km)", ylabel="y (km)", title="Les entrées des musées")
    return fig, ax


@case("misrepresentation", GUILTY)
def squared_discs_with_years():
    return discs(2, "en 2024 : {0:.0f}")[0]


@case("misrepresentation", GUILTY)
def squared_discs_of_the_legend():
    fig, ax = discs(2, "")
    for value in (100, 400, 800):
        ax.scatter([], [], s=2500 * (value / 800) ** 2, label=f"{value} entrées")
    ax.legend()
    return fig


@case("misrepresentation", GUILTY)
def two_squared_discs():
    fig, ax = new()
    ax.scatter(["Vélo", "Bus"], [0, 0], s=[400, 6400])
    ax.text(0, 0, "25")
    ax.text(1, 0, "100")
    ax.set_title("Des milliers de trajets")
    return fig


@case("misrepresentation", INNOCENT)
def fair_discs_with_years():
    return discs(1, "en 2024 : {0:.0f}")[0]


@case("misrepresentation", INNOCENT)
def fair_discs_of_the_legend():
    fig, ax = discs(1, "")
    for value in (100, 400, 800):
        ax.scatter([], [], s=2500 * value / 800, label=f"{value} entrées")
    ax.legend()
    return fig


@case("misrepresentation", BORDERLINE)
def discs_of_another_size():
    return discs(0, "{0:.0f} entrées")[0]


def heat(cmap: Any, label: str, values: Any = None) -> Any:
    fig, ax = new()
    hours = np.random.gamma(3, 10, (7, 24)) if values is None else values
    fig.colorbar(ax.pcolormesh(hours, cmap=cmap), label=label)
    ax.set(xlabel="heure", ylabel="jour", title="Le pont, heure par heure")
    return fig


def blend(*names: str) -> Any:
    return colors.LinearSegmentedColormap.from_list("maison", names)


@case("rainbow-colormap", GUILTY)
def hourly_heat_in_hsv():
    return heat("hsv", "passages par heure")


@case("rainbow-colormap", GUILTY)
def soft_home_made_rainbow():
    return heat(blend("violet", "blue", "green", "yellow", "orange", "red"), "bruit (dB)")


@case("rainbow-colormap", GUILTY)
def hues_of_equal_lightness():
    turns = np.linspace(0, 2 * np.pi, 13)
    lab = np.stack([np.full(13, 0.72), 0.1 * np.cos(turns), 0.1 * np.sin(turns)], axis=1)
    cone = lab @ np.array([[1, 0.3963, 0.2158], [1, -0.1056, -0.0639], [1, -0.0895, -1.2915]]).T
    matrix = np.array([[4.0767, -3.3077, 0.231], [-1.2684, 2.6098, -0.3413], [-0.0042, -0.7034, 1.7076]])
    ramp = np.clip(cone**3 @ matrix.T, 0, 1) ** (1 / 2.2)
    return heat(colors.ListedColormap(ramp), "bruit (dB)")


@case("rainbow-colormap", GUILTY)
def six_levels_in_jet():
    fig, ax = new()
    x, y = np.meshgrid(np.linspace(-2, 2, 40), np.linspace(-2, 2, 40))
    ax.contourf(x, y, np.exp(-(x**2) - y**2), levels=6, cmap="jet")
    return fig


@case("rainbow-colormap", INNOCENT)
def hour_of_the_peak():
    return heat("hsv", "heure du pic", np.random.uniform(0, 24, (7, 24)))


@case("rainbow-colormap", INNOCENT)
def six_land_covers_in_jet():
    return heat("jet", "occupation du sol", np.random.randint(0, 6, (7, 24)))


@case("rainbow-colormap", BORDERLINE)
def three_hues_in_order():
    return heat(blend("#440154", "#21918c", "#fde725"), "bruit (dB)")


def parted(title: str, **shares: float) -> Any:
    fig, ax = new()
    ax.pie(shares.values(), labels=list(shares))
    ax.set_title(title)
    return fig


@case("title-contradicts-data", GUILTY)
def three_quarters_of_a_half():
    return parted("Les trois quarts des trajets se font en voiture", Voiture=55, Bus=18, Vélo=12, Marche=15)


@case("title-contradicts-data", GUILTY)
def two_thirds_recycled():
    return parted("Two thirds of our waste is recycled", Recycled=38, Landfill=35, Incinerated=27)


@case("title-contradicts-data", GUILTY)
def half_that_no_union_makes():
    return parted("La moitié du budget part dans les murs", Personnel=60, Bâtiments=14, Fêtes=26)


@case("title-contradicts-data", GUILTY)
def one_in_five_that_was_never_so():
    fig, ax = new()
    ax.plot(2010 + np.arange(5), [48, 50, 53, 55, 58])
    ax.set(ylabel="% de demi-pensionnaires", title="Un élève sur cinq est demi-pensionnaire")
    return fig


@case("title-contradicts-data", GUILTY)
def fall_by_half_of_a_sixth():
    fig, ax = new()
    ax.plot(2010 + np.arange(5), [120, 118, 110, 104, 101])
    ax.set_title("Les accidents ont baissé de moitié")
    return fig


@case("title-contradicts-data", INNOCENT)
def less_than_half():
    return parted("Moins de la moitié des élèves mangent à la cantine", Cantine=31, Maison=38, Panier=31)


@case("title-contradicts-data", INNOCENT)
def three_quarters_of_an_hour():
    fig, ax = new()
    ax.bar(["lundi", "mardi", "mercredi"], [34, 36, 35])
    ax.set(ylabel="minutes", title="Trois quarts d’heure de trajet, à peu près")
    return fig


@case("title-contradicts-data", INNOCENT)
def quarter_between_the_ages():
    fig, ax = new()
    ax.bar(["15-24 ans", "25-49 ans", "50-64 ans"], [22, 33, 18])
    ax.set(ylabel="part de fumeurs (%)", title="Un fumeur sur quatre personnes")
    return fig


@case("title-contradicts-data", BORDERLINE)
def two_thirds_of_two_answers():
    return parted("Deux tiers de satisfaits", **{"Très satisfait": 28, "Satisfait": 39, "Insatisfait": 33})


@case("title-contradicts-data", GUILTY)
def thirty_six_days_that_are_thirty_three():
    fig, ax = new()
    ax.plot(np.arange(2019, 2025), [22, 26, 27, 29, 31, 33])
    ax.set(ylabel="délai moyen (jours)", title="36 jours d’attente en 2024")
    return fig


@case("title-contradicts-data", INNOCENT)
def seven_days_more_than_before():
    fig, ax = new()
    ax.plot(np.arange(2019, 2025), [22, 26, 27, 29, 31, 33])
    ax.set(ylabel="délai moyen (jours)", title="En 2024, 11 jours d’attente de plus qu’au début")
    return fig


@case("title-contradicts-data", INNOCENT)
def another_unit_in_the_title():
    fig, ax = new()
    ax.plot(np.arange(2019, 2025), [22, 26, 27, 29, 31, 33])
    ax.set(ylabel="délai moyen (jours)", title="36 hôpitaux interrogés en 2024")
    return fig


@case("axis-range", GUILTY)
def thousandths_of_a_mark():
    fig, ax = new()
    ax.plot(MONTHS[:6], [8.21, 8.21, 8.22, 8.22, 8.23, 8.24])
    ax.set(ylabel="satisfaction (sur 10)", ylim=(8.2, 8.245), title="Satisfaction du personnel")
    return fig


@case("axis-range", INNOCENT)
def marks_out_of_twenty():
    fig, ax = new()
    ax.plot(MONTHS[:6], [11.2, 11.8, 12.1, 11.6, 12.4, 12.9])
    ax.set(ylabel="moyenne (sur 20)", ylim=(0, 20), title="La moyenne de la classe")
    return fig


@case("axis-range", INNOCENT)
def wages_that_look_like_years():
    fig, ax = new()
    ax.plot(np.arange(2010, 2025), 1720 + 24 * np.arange(15))
    ax.set(ylabel="salaire médian (€ par mois)", ylim=(0, 2400), title="Le salaire médian")
    return fig


@case("line-over-categories", INNOCENT)
def passengers_along_a_line():
    fig, ax = new()
    ax.plot(["Gare", "Lices", "République", "Anne", "Kennedy"], [420, 610, 880, 930, 110])
    ax.set(xlabel="stations, dans l’ordre du trajet", title="La charge d’une rame")
    return fig


@case("line-over-categories", GUILTY)
def cities_in_alphabetical_order():
    fig, ax = new()
    ax.plot(["Brest", "Lyon", "Nice", "Paris"], [12, 40, 8, 90])
    ax.set(xlabel="villes, dans l’ordre alphabétique", title="Les cinémas")
    return fig


@case("line-over-categories", INNOCENT)
def months_by_their_initials():
    fig, ax = new()
    ax.plot(range(12), [4, 5, 9, 12, 16, 20, 22, 22, 18, 14, 8, 5])
    ax.set_xticks(range(12), list("JFMAMJJASOND"))
    ax.set(ylabel="température (°C)", title="Une année")
    return fig


@case("misrepresentation", GUILTY)
def squares_by_their_side():
    fig, ax = new()
    for x, side in ((0, 1), (2, 2), (5, 4)):
        ax.add_patch(patches.Rectangle((x, 0), side, side))
        ax.text(x + side / 2, -0.4, f"{10 * side} Mt", ha="center")
    ax.set(xlim=(-1, 10), ylim=(-1, 5), aspect="equal", title="Déchets")
    return fig


@case("misrepresentation", INNOCENT)
def squares_by_their_area():
    fig, ax = new()
    for x, value in ((0, 1), (2, 4), (5, 16)):
        ax.add_patch(patches.Rectangle((x, 0), value**0.5, value**0.5))
        ax.text(x + value**0.5 / 2, -0.4, f"{10 * value} Mt", ha="center")
    ax.set(xlim=(-1, 10), ylim=(-1, 5), aspect="equal", title="Déchets")
    return fig


# --- ce qui porte un nom, un état, un nombre : surfaces, grilles, rectangles, comptes, étiquettes posées ------------
def surface(names, side="y"):
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    x, y = np.meshgrid(np.arange(6), np.arange(len(names)))
    ax.plot_surface(x, y, np.sin(1.7 * x * y + x) + y % 3, cmap="viridis")
    getattr(ax, f"set_{side}ticks")(range(len(names)), names)
    ax.set_title("Les prêts de la bibliothèque")
    return fig


@case("three-d", GUILTY)
def surface_between_names():
    return surface(["romans", "bandes dessinées", "revues", "films"])


@case("three-d", INNOCENT)
def surface_over_years():
    return surface(["2020", "2021", "2022", "2023"])


@case("three-d", BORDERLINE)
def surface_with_two_named_places():
    fig = surface(["le gué", "le pont"])
    fig.axes[0].set_yticks([1, 3], ["le gué", "le pont"])  # des lieux nommés le long d'une distance
    x, y = np.meshgrid(np.arange(6), np.linspace(0, 4, 30))
    fig.axes[0].collections[0].remove()
    fig.axes[0].plot_surface(x, y, np.sin(x * y) + np.cos(3 * y))
    return fig


def grid_of_states(colours, **kwargs):
    fig, ax = new()
    states = (np.random.default_rng(3).random((5, 12)) < 0.2).astype(int)
    ax.pcolormesh(states, cmap=colors.ListedColormap(colours), **kwargs)
    ax.set_title("Les pannes, heure par heure")
    return fig, ax, states


@case("colour-blind", GUILTY)
def states_in_green_and_red():
    return grid_of_states(["#7d9b3c", "#c9683f"], edgecolors="white")[0]


@case("colour-blind", INNOCENT)
def states_in_light_and_dark():
    return grid_of_states(["#dfe8d0", "#8b1a1a"])[0]


@case("colour-blind", BORDERLINE)
def failures_marked_by_a_cross():
    fig, ax, states = grid_of_states(["#7d9b3c", "#c9683f"])
    for i, j in np.argwhere(states):
        ax.text(j + 0.5, i + 0.5, "×", ha="center", va="center")
    return fig


def shares(values, low, high, label):
    fig, ax = new()
    ax.plot(MONTHS[: len(values)], values, "-o")
    ax.set(ylim=(low, high), ylabel=label, title="Mois par mois")
    return fig, ax


@case("axis-range", GUILTY)
def tenths_of_a_point():
    return shares([61.2, 61.3, 61.2, 61.4, 61.5], 61.1, 61.6, "ont confiance (%)")[0]


@case("axis-range", INNOCENT)
def near_a_hundred():
    return shares([99.91, 99.95, 99.97, 99.92, 99.99], 99.9, 100, "disponibilité du service (%)")[0]


@case("axis-range", BORDERLINE)
def around_the_majority():
    fig, ax = shares([49.8, 49.9, 50.1, 50.05, 50.2], 49.7, 50.3, "intentions de vote (%)")
    ax.axhline(50, color="black")  # ce qui compte est d'être d'un côté ou de l'autre
    return fig


def boxes(rows):
    """Des rectangles marqués d'un nombre : (x, y, largeur, hauteur, texte)."""
    fig, ax = new()
    for x, y, wide, high, text in rows:
        ax.add_patch(patches.Rectangle((x, y), wide, high, facecolor="#0b4f8a", edgecolor="white"))
        ax.text(x + wide / 2, y + high / 2, text, ha="center", va="center", color="white")
    ax.set(xlim=(0, 10), ylim=(0, 6), title="Le budget de la commune")
    ax.axis("off")
    return fig


@case("misrepresentation", GUILTY)
def tiles_of_another_area():
    rows = [(0, 0, 5, 6, "écoles\n50 M€"), (5, 0, 5, 3, "voirie\n35 M€"), (5, 3, 2.5, 3, "sport\n10 M€")]
    return boxes([*rows, (7.5, 3, 2.5, 3, "fêtes\n5 M€")])


@case("misrepresentation", INNOCENT)
def tiles_by_their_area():
    rows = [(0, 0, 5, 6, "écoles\n50 M€"), (5, 0, 5, 3.6, "voirie\n30 M€"), (5, 3.6, 3, 2.4, "sport\n12 M€")]
    return boxes([*rows, (8, 3.6, 2, 2.4, "fêtes\n8 M€")])


@case("misrepresentation", GUILTY)
def tiles_said_to_follow_the_expense():
    fig = boxes([(0, 0, 5, 6, "écoles\n10 M€"), (5, 0, 5, 2, "voirie\n40 M€"), (5, 2, 5, 4, "sport\n5 M€")])
    fig.axes[0].set_title("Le budget : la surface suit la dépense")
    return fig


@case("misrepresentation", INNOCENT)
def tiles_only_numbered():
    fig = boxes([(0, 0, 5, 6, "salle 3"), (5, 0, 5, 2, "salle 1"), (5, 2, 5, 4, "salle 2")])
    fig.axes[0].set_title("Le plan, à la surface de chaque salle : la surface suit les mètres carrés")
    return fig


def waffle(coloured):
    fig, ax = new()
    for i in range(100):
        colour = "#0b4f8a" if i < coloured else "#dddddd"
        ax.add_patch(patches.Rectangle((i % 10, i // 10), 0.9, 0.9, color=colour))
    ax.set(xlim=(0, 10), ylim=(0, 10), title="38 % des foyers ont un jardin (une case = 1 %)")
    ax.axis("off")
    return fig


def waffle_as_an_image(coloured):
    fig, ax = new()
    ax.imshow((np.arange(100) < coloured).reshape(10, 10).astype(int), cmap="Blues")
    ax.set(title="38 % des foyers ont un jardin (une case = 1 %)", xticks=[], yticks=[])
    return fig


@case("misrepresentation", GUILTY)
def image_of_another_share():
    return waffle_as_an_image(58)


@case("misrepresentation", INNOCENT)
def image_of_a_field():
    fig = waffle_as_an_image(58)
    fig.axes[0].set_title("Un champ semé : 12 % de pertes")
    return fig


@case("misrepresentation", INNOCENT)
def tiles_whose_area_follows_another_thing():
    fig = boxes([(0, 0, 5, 6, "nord\n0,10 m"), (5, 0, 5, 2, "sud\n0,40 m"), (5, 2, 5, 4, "est\n0,05 m")])
    fig.axes[0].set_title("La neige ; la surface suit la population")
    return fig


@case("misrepresentation", INNOCENT)
def image_of_its_share():
    return waffle_as_an_image(38)


@case("misrepresentation", GUILTY)
def waffle_of_another_share():
    return waffle(58)


@case("misrepresentation", INNOCENT)
def waffle_of_its_share():
    return waffle(38)


def priced_squares(side):
    fig, ax = new()
    for i, (year, price) in enumerate(((2004, 100), (2014, 150), (2024, 230))):
        ax.add_patch(patches.Rectangle((3 * i, 0), side(price), side(price)))
        ax.text(3 * i + side(price) / 2, -0.1, f"{year}\n{price} k€", ha="center", va="top")
    ax.set(xlim=(-1, 9), ylim=(-1, 4), aspect="equal", title="Le prix d’une maison")
    ax.axis("off")
    return fig


@case("misrepresentation", GUILTY)
def squares_whose_side_follows_the_price():
    return priced_squares(lambda price: price / 100)


@case("misrepresentation", INNOCENT)
def squares_whose_area_follows_the_price():
    return priced_squares(lambda price: (price / 100) ** 0.5)


@case("misrepresentation", BORDERLINE)
def tiles_marked_by_their_change():
    rows = [(0, 0, 5, 6, "écoles\n+8 %"), (5, 0, 5, 3.6, "voirie\n+2 %"), (5, 3.6, 3, 2.4, "sport\n-6 %")]
    return boxes([*rows, (8, 3.6, 2, 2.4, "fêtes\n+1 %")])


def tasks(lengths, written):
    fig, ax = new()
    start = 0
    for i, (length, text) in enumerate(zip(lengths, written, strict=True)):
        ax.broken_barh([(start, length)], (i - 0.4, 0.8), facecolor="#0b4f8a")
        ax.text(start + length / 2, i, text, ha="center", va="center", color="white")
        start += length
    ax.set_yticks(range(len(lengths)), ["Étude", "Devis", "Travaux", "Recette"][: len(lengths)])
    ax.set(xlabel="semaines depuis le vote", title="Le chantier du préau")
    return fig


@case("misrepresentation", GUILTY)
def tasks_of_another_duration():
    return tasks([6, 4, 5, 6], ["6 semaines", "8 semaines", "5 semaines", "3 semaines"])


@case("misrepresentation", INNOCENT)
def tasks_of_their_duration():
    return tasks([6, 4, 5, 6], ["6 sem.", "4 sem.", "5 sem.", "6 sem."])


@case("misrepresentation", BORDERLINE)
def tasks_and_their_workers():
    return tasks([6, 4, 5, 6], ["2 personnes", "8 personnes", "5 personnes", "3 personnes"])


def services(title):
    fig, ax = new()
    ax.bar([f"service {k}" for k in "ABCDEF"], [41, 63, 38, 56, 44, 29])
    ax.axhline(50, color="black", linestyle="--")
    ax.set(ylabel="attente (min)", title=title)
    return fig


@case("title-contradicts-data", GUILTY)
def four_above_the_target():
    return services("Quatre des six services dépassent l’objectif")


@case("title-contradicts-data", INNOCENT)
def two_above_the_target():
    return services("Deux services sur six au-dessus de l’objectif")


def shares_of(whom, *shares):
    fig, ax = new()
    ax.plot(shares, [f"service {k}" for k in "ABCDEF"[: len(shares)]], "o")
    ax.set(
        xlim=(0, 100), xlabel=f"part {whom} (%)", title="Les femmes sont majoritaires dans tous les services"
    )
    return fig


@case("title-contradicts-data", GUILTY)
def a_majority_that_two_services_lack():
    return shares_of("de femmes", 78, 63, 58, 38, 29)


@case("title-contradicts-data", INNOCENT)
def a_majority_told_by_the_others():
    return shares_of("d’hommes", 22, 37, 42, 46, 31)


@case("title-contradicts-data", GUILTY)
def a_record_beaten_two_years_before():
    fig, ax = new()
    ax.stem(np.arange(2017, 2025), [11, 14, 12, 4, 23, 17, 19, 16])
    ax.set_title("2023, année record : jamais le club n’avait gagné autant")
    return fig


@case("title-contradicts-data", INNOCENT)
def a_peak_then_a_higher_one():
    fig, ax = new()
    ax.plot(np.arange(2010, 2018), [50, 72, 60, 55, 61, 74, 80, 78])
    ax.set_title("Un pic en 2011, puis un autre, plus haut")
    return fig


@case("title-contradicts-data", BORDERLINE)
def people_and_not_bars():
    return services("Quatre patients sur six attendent moins de 50 minutes")


@case("low-contrast", GUILTY)
def white_numbers_in_yellow_bars():
    fig, ax = new()
    for place, value in enumerate([12, 15, 9, 20, 7]):
        ax.bar(FRUITS[place], value, color="#f5d76e")
        ax.text(place, value - 0.5, value, ha="center", va="top", color="white")
    return fig


@case("low-contrast", INNOCENT)
def numbers_in_a_heat_map():
    fig, ax = new()
    values = np.arange(12).reshape(3, 4)
    ax.imshow(values, cmap="viridis")
    for i, j in np.ndindex(3, 4):
        ax.text(j, i, values[i, j], ha="center", va="center", color="white" if values[i, j] < 6 else "black")
    return fig


@case("low-contrast", BORDERLINE)
def white_numbers_over_an_edge():
    fig, ax = new()
    ax.barh(["Canton", "Commune"], [3, 90], color="#f5d76e")
    ax.text(3, 0, "trois mille habitants", va="center", color="#333333")
    ax.bar_label(ax.barh(["Pays"], [400], color="#0b4f8a"), padding=-40, color="white")
    return fig


# --- ce que la littérature nomme ------------------------------------------------------------------------------
def answers(names, values, title="Prenez-vous le bus ?"):
    fig, ax = new()
    ax.bar(names, values)
    ax.set_title(title)
    ax.set_ylabel("réponses (%)")
    return fig


@case("shuffled-ordinal", GUILTY)
def german_degrees_by_value():
    return answers(["hoch", "sehr gering", "mittel", "gering"], [40, 30, 20, 10], "Vertrauen in die Presse")


@case("shuffled-ordinal", GUILTY)
def frequencies_by_value():
    return answers(["a menudo", "nunca", "siempre", "a veces"], [40, 30, 20, 10], "¿Recicla usted?")


@case("shuffled-ordinal", INNOCENT)
def degrees_going_down():
    return answers(["toujours", "souvent", "parfois", "jamais"], [40, 30, 20, 10])


@case("shuffled-ordinal", INNOCENT)
def seasons_from_the_winter():
    return answers(["Winter", "Frühling", "Sommer", "Herbst"], [20, 40, 10, 30], "Besucher nach Jahreszeit")


@case("shuffled-ordinal", BORDERLINE)
def neutral_answer_apart():
    return answers(["pas d’accord", "plutôt d’accord", "d’accord", "sans opinion"], [20, 40, 30, 10])


def two_panels(first, second, title="", **kwargs):
    fig, (left, right) = new(ncols=2, **kwargs)
    for ax, values in ((left, first), (right, second)):
        ax.bar(["2021", "2022", "2023"], values)
        ax.set_ylabel("visiteurs (milliers)")
    fig.suptitle(title)
    return fig


@case("panels-on-different-scales", GUILTY)
def free_panels_of_bars():
    return two_panels([40, 52, 58], [4, 5, 6])


def histograms_of_noise(first, second, title):
    fig, axes = new(nrows=2)
    for ax, limits, spread in ((axes[0], first, 4), (axes[1], second, 14)):
        ax.hist(np.random.default_rng(1).normal(50, spread, 300), bins=20)
        ax.set(xlim=limits, xlabel="bruit (dB)", ylabel="mesures (nombre)")
    fig.suptitle(title)
    return fig


@case("panels-on-different-scales", GUILTY)
def histograms_one_of_which_is_stretched():
    return histograms_of_noise((38, 62), (0, 100), "Le bruit de deux routes")


@case("panels-on-different-scales", INNOCENT)
def histograms_of_the_same_extent():
    return histograms_of_noise((0, 100), (0, 100), "Le bruit de deux routes")


@case("panels-on-different-scales", BORDERLINE)
def histograms_that_say_their_scales_differ():
    return histograms_of_noise((38, 62), (0, 100), "Le bruit de deux routes, à deux échelles différentes")


@case("panels-on-different-scales", INNOCENT)
def panels_sharing_their_axis():
    return two_panels([40, 52, 58], [4, 5, 6], sharey=True)


@case("panels-on-different-scales", BORDERLINE)
def panels_that_say_so():
    return two_panels([40, 52, 58], [4, 5, 6], "Deux sites, deux échelles")


def months_until(values, source):
    fig, ax = new()
    ax.bar(["janv. 2024", "févr. 2024", "mars 2024", "avr. 2024", "mai 2024"], values)
    ax.set_title("Les emprunts")
    ax.set_ylabel("emprunts")
    fig.text(0, 0, source)
    return fig


@case("partial-period", GUILTY)
def month_cut_by_the_extraction():
    return months_until([410, 395, 432, 441, 130], "Source : la médiathèque, extraction du 9 mai 2024")


@case("partial-period", GUILTY)
def year_cut_by_its_state():
    fig, ax = new()
    ax.bar(["2019", "2020", "2021", "2022", "2023", "2024"], [100, 110, 105, 120, 118, 40])
    ax.set_title("Neue Solaranlagen")
    fig.text(0, 0, "Quelle: Register, Stand: 30.04.2024")
    return fig


def periods_of_pandas(values, source):
    """Des barres que pandas pose sur ses propres périodes, comptées en mois depuis 1970."""
    periods = pd.period_range("2024-01", periods=len(values), freq="M")
    fig, ax = new()
    pd.Series(values, index=periods).plot.bar(ax=ax, title="Les emprunts", ylabel="emprunts")
    fig.text(0, 0, source)
    return fig


@case("partial-period", GUILTY)
def period_of_pandas_cut_by_the_extraction():
    return periods_of_pandas([410, 395, 432, 441, 130], "Source : la médiathèque, extraction du 9 mai 2024")


@case("partial-period", INNOCENT)
def period_of_pandas_that_was_over():
    return periods_of_pandas([410, 395, 432, 441, 130], "Source : la médiathèque, extraction du 9 juin 2024")


@case("partial-period", INNOCENT)
def year_whose_label_says_where_it_stops():
    fig, ax = new()
    ax.bar(["2021", "2022", "2023", "2024", "2025", "2026 (jusqu’au 12 mai)"], [410, 395, 432, 441, 428, 130])
    ax.set_title("Les emprunts")
    fig.text(0, 0, "Source : la médiathèque, arrêté au 12 mai 2026")
    return fig


@case("partial-period", GUILTY)
def month_written_as_iso_cut_by_the_extraction():
    fig, ax = new()
    ax.bar(["2024-01", "2024-02", "2024-03", "2024-04", "2024-05"], [410, 395, 432, 441, 130])
    ax.set_title("Les emprunts")
    fig.text(0, 0, "Source : la médiathèque, extraction du 9 mai 2024")
    return fig


@case("partial-period", INNOCENT)
def month_ended_before_the_extraction():
    return months_until([410, 395, 432, 441, 130], "Source : la médiathèque, extraction du 9 juin 2024")


def years_until(source):
    fig, ax = new()
    ax.bar(["2019", "2020", "2021", "2022", "2023", "2024"], [310, 325, 318, 340, 351, 122])
    ax.set_title("Umgeschlagene Container")
    fig.text(0, 0, source)
    return fig


@case("partial-period", GUILTY)
def year_whose_data_stop_in_may():
    return years_until("Quelle: Hafenamt, Daten bis Mai 2024")


@case("partial-period", GUILTY)
def year_whose_data_stop_at_the_end_of_a_month():
    return years_until("Source : capitainerie, jusqu’en mai 2024")


@case("partial-period", INNOCENT)
def year_whose_harbour_was_closed_until_may():
    return years_until("Fuente: autoridad portuaria; muelle en obras hasta mayo de 2024")


@case("partial-period", INNOCENT)
def year_whose_data_stop_in_december():
    return years_until("Quelle: Hafenamt, Daten bis Dezember 2024")


@case("partial-period", BORDERLINE)
def partial_month_that_says_so():
    return months_until([410, 395, 432, 441, 130], "Source : au 9 mai 2024 (le mois de mai est en cours)")


def sum_of(steps, title, label="téléchargements (cumul, milliers)", note=""):
    fig, ax = new()
    ax.plot(range(2015, 2015 + len(steps)), np.cumsum(steps))
    ax.set_title(title)
    ax.set_ylabel(label)
    ax.set_ylim(bottom=0)
    fig.text(0.01, 0.01, note)
    return fig


@case("cumulative-as-growth", GUILTY)
def slowing_total_that_rises():
    return sum_of([90, 80, 60, 40, 20, 10, 5], "Les téléchargements progressent")


@case("cumulative-as-growth", GUILTY)
def slowing_total_whose_growth_keeps_on():
    return sum_of([90, 80, 60, 40, 20, 10, 5], "Growth keeps accelerating")


@case("cumulative-as-growth", GUILTY)
def slowing_total_whose_growth_never_weakens():
    return sum_of([90, 80, 60, 40, 20, 10, 5], "La croissance des téléchargements ne faiblit pas")


@case("cumulative-as-growth", GUILTY)
def slowing_total_that_gathers_speed():
    return sum_of([90, 80, 60, 40, 20, 10, 5], "Der Podcast nimmt Fahrt auf")


@case("cumulative-as-growth", INNOCENT)
def slowing_total_of_an_acceleration_plan():
    return sum_of([90, 80, 60, 40, 20, 10, 5], "Programme d’accélération : les bénéficiaires")


@case("cumulative-as-growth", INNOCENT)
def slowing_total_that_no_longer_gathers_speed():
    return sum_of([90, 80, 60, 40, 20, 10, 5], "Le podcast n’accélère plus")


@case("cumulative-as-growth", INNOCENT)
def slowing_total_whose_growth_slows():
    return sum_of([90, 80, 60, 40, 20, 10, 5], "La croissance des téléchargements ralentit")


@case("cumulative-as-growth", INNOCENT)
def quickening_total_that_rises():
    return sum_of([5, 10, 20, 40, 60, 80, 90], "Les téléchargements progressent")


@case("cumulative-as-growth", GUILTY)
def slowing_total_told_in_the_source():
    note = "Source : magasin d’applications, ventes cumulées depuis 2015"
    return sum_of([90, 80, 60, 40, 20, 10, 5], "Les ventes s’envolent", "applications vendues", note)


@case("cumulative-as-growth", INNOCENT)
def slowing_share_whose_note_speaks_of_another_total():
    note = "Source : régulateur, hors débits cumulés des opérateurs"
    return sum_of([20, 15, 10, 7, 5, 3, 2], "Le taux d’équipement grimpe", "foyers équipés (%)", note)


@case("cumulative-as-growth", BORDERLINE)
def slowing_total_without_a_claim():
    return sum_of([90, 80, 60, 40, 20, 10, 5], "Téléchargements depuis 2015")


def piled(label, title, tops=(14, 18, 11)):
    fig, ax = new()
    low = [12, 15, 9]
    ax.bar(["Cadix", "Jaén", "Lugo"], low, label="hommes")
    ax.bar(["Cadix", "Jaén", "Lugo"], tops, bottom=low, label="femmes", hatch="//")
    ax.set_title(title)
    ax.set_ylabel(label)
    ax.legend()
    return fig


@case("stacked-averages", GUILTY)
def piled_rates():
    return piled("Taux de chômage (%)", "Le taux de chômage par sexe")


@case("stacked-averages", GUILTY)
def piled_areas_of_wages():
    fig, ax = new()
    years = range(2015, 2021)
    ax.stackplot(years, np.linspace(2000, 2300, 6), np.linspace(3000, 3300, 6))
    ax.set_ylabel("Durchschnittslohn (€)")
    return fig


@case("stacked-averages", GUILTY)
def piled_class_sizes():
    return piled("Promedio de alumnos por clase", "Promedio de alumnos por clase, por sexo")


@case("stacked-averages", INNOCENT)
def piled_hours_of_an_average_day():
    return piled("Heures par jour, en moyenne", "Une journée moyenne, heure par heure")


@case("stacked-averages", INNOCENT)
def piled_counts():
    return piled("Chômeurs (milliers)", "Les chômeurs par sexe")


@case("stacked-averages", BORDERLINE)
def piled_shares_of_a_whole():
    return piled("Taux de satisfaction (%)", "Satisfaits ou non", tops=(88, 85, 91))


def places(label, title="Par région"):
    fig, ax = new()
    ax.bar(["Île-de-France", "Bretagne", "Corse"], [4100, 1300, 210])
    ax.set_title(title)
    ax.set_ylabel(label)
    return fig


def totals_of(names, title, label):
    fig, ax = new()
    ax.bar(names, [1840, 731, 398, 187])
    ax.set_title(title)
    ax.set_ylabel(label)
    return fig


def index_of(values, first, base, title="La production de l’usine"):
    fig, ax = new()
    ax.plot(range(first, first + len(values)), values)
    ax.set_title(title)
    ax.set_ylabel(f"indice (100 en {base})")
    return fig


@case("base-year-picked", GUILTY)
def index_from_a_trough():
    return index_of([172, 178, 183, 180, 100, 150, 168, 176, 181], 2005, 2009)


@case("base-year-picked", GUILTY)
def index_from_a_trough_of_two_years():
    return index_of([240, 251, 247, 100, 108, 205, 233, 241], 2017, 2020, "Los conciertos de la sala")


@case("base-year-picked", GUILTY)
def index_from_the_bottom_of_a_valley():
    return index_of([149, 138, 121, 100, 104, 113, 126, 144], 2010, 2013, "Die Anmeldungen im Turnverein")


@case("base-year-picked", INNOCENT)
def index_from_the_bottom_of_a_dip():
    return index_of([109, 106, 103, 100, 103, 107, 112], 2010, 2013, "Die Anmeldungen im Turnverein")


@case("base-year-picked", GUILTY)
def index_from_a_peak():
    return index_of([71, 72, 70, 100, 73, 71, 70], 2010, 2013)


@case("base-year-picked", GUILTY)
def index_that_starts_in_a_black_year():
    return index_of([100, 144, 170, 173, 177], 2020, 2020)


@case("base-year-picked", GUILTY)
def index_that_starts_in_two_black_years():
    return index_of([100, 103, 213, 229, 233], 2020, 2020)


@case("base-year-picked", INNOCENT)
def index_of_prices_that_starts_in_2020():
    return index_of([100, 103, 110, 117, 119], 2020, 2020)


@case("base-year-picked", INNOCENT)
def index_from_its_first_year():
    return index_of([100, 103, 106, 105, 58, 87, 98, 102, 105], 2005, 2005)


@case("base-year-picked", BORDERLINE)
def index_that_starts_in_2020_and_stays():
    return index_of([100, 104, 99, 103, 101], 2020, 2020)


@case("base-year-picked", BORDERLINE)
def index_of_a_steady_growth():
    return index_of([100, 130, 150, 165, 176, 184], 2010, 2010)


@case("unnormalised-comparison", GUILTY)
def accidents_of_regions():
    return places("accidents")


@case("unnormalised-comparison", GUILTY)
def accidents_of_places_that_nothing_calls_so():
    return places("tués", "Les routes les plus dangereuses")


@case("unnormalised-comparison", GUILTY)
def deaths_of_states_that_only_the_title_names():
    names = ["Querétaro", "Zona Norte", "Colima", "Otros"]
    return totals_of(names, "Los estados más peligrosos para manejar", "Muertes en accidentes")


@case("unnormalised-comparison", INNOCENT)
def deaths_by_marital_state():
    names = ["Solteros", "Casados", "Viudos", "Divorciados"]
    return totals_of(names, "Muertes según los estados civiles", "Muertes en accidentes")


@case("unnormalised-comparison", INNOCENT)
def deaths_for_each_million():
    return places("décès par million d’habitants", "Les routes les plus dangereuses")


@case("unnormalised-comparison", INNOCENT)
def accidents_for_each_inhabitant():
    return places("accidents pour 100 000 habitants")


@case("unnormalised-comparison", BORDERLINE)
def inhabitants_of_regions():
    return places("habitants (milliers)")
