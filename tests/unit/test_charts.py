"""Lire, mesurer, relire et décrire une figure, sans jamais la changer ni échouer."""

import hashlib
import threading
import time

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from chart_cases import CASES
from hypothesis import HealthCheck, given, reject, settings, strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from sampled import examples, thinned

from datakit.data.load import load
from datakit.draw.plots import intervals
from datakit.errors import InvalidArgument
from datakit.maps import project, symbols
from figaudit import describe
from figaudit.base.figtext import annotate
from figaudit.charts import bar_lie_factor, lie_factor
from figaudit.mend import copy_figure
from figaudit.read import order
from figaudit.read.artists import children, sorting_once
from figaudit.read.facts import read
from figaudit.read.order import as_range, order_of
from figaudit.report import audit


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def drawn(fig):
    canvas = FigureCanvasAgg(fig)
    canvas.draw()
    return hashlib.sha256(np.asarray(canvas.buffer_rgba()).tobytes()).hexdigest()


def state(fig):
    """Ce que la relecture pourrait avoir dérangé : bornes, cadrage en attente, étendue des données."""
    return [
        (
            ax._viewLim.get_points().tolist(),
            dict(ax._stale_viewlims),
            ax.dataLim.get_points().tolist(),
            ax.stale,
        )
        for ax in fig.axes
    ]


# --- mesurer --------------------------------------------------------------------------------------------------
def test_lie_factor_of_the_fuel_economy_chart():
    assert lie_factor((0.6, 5.3), (18, 27.5)) == pytest.approx(14.84, abs=0.01)


def test_lie_factor_of_nothing_is_a_lesson():
    with pytest.raises(InvalidArgument, match="Rien n’a varié"):
        lie_factor(0.5, (3, 3))
    with pytest.raises(InvalidArgument, match="actual est nulle"):
        lie_factor(0.5, (0, 3))


def test_lie_factor_read_from_bars():
    fig, ax = plt.subplots()
    ax.bar(["2017", "2018"], [88, 90])
    assert bar_lie_factor(read(fig).panels[0]) == pytest.approx(1)
    ax.set_ylim(80, 92)
    assert bar_lie_factor(read(fig).panels[0]) == pytest.approx(11)
    assert "multiplie l’écart par 11,0" in str(audit(fig))


# --- reconnaître un ordre -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("words", "kind", "in_order"),
    [
        (["1990", "2000"], "time", True),
        (["janv. 2019", "Févr. 2019", "mars 2019"], "time", True),
        (["sept.", "oct.", "nov.", "déc.", "janv."], "time", True),
        (
            [
                "juill.",
                "août",
                "sept.",
                "oct.",
                "nov.",
                "déc.",
                "janv.",
                "févr.",
                "mars",
                "avr.",
                "mai",
                "juin",
            ],
            "time",
            True,
        ),
        (["Very poor", "Poor", "Fair", "Good", "Very good"], "scale", True),
        (["Fair", "Good", "Poor", "Very good", "Very poor"], "scale", False),
        (["Jan", "Feb", "Mar", "Jan", "Feb", "Mar"], "time", True),
        (["lundi", "dimanche", "mardi"], "time", False),
        (["E", "F", "M", "A", "My", "Jn"], "time", True),
        (["L", "Ma", "Me", "J", "V", "S", "D"], "time", True),
        (["T1 2019", "2019-T2"], "time", True),
        (["2010-11", "2011-12"], "time", True),
        (["01/02/2019", "03/01/2019"], "time", False),
        (["moins de 20 ans", "20 à 64 ans", "65 ans ou plus"], "range", True),
        (["[0 ; 10[", "[10 ; 20["], "range", True),
        (["S", "M", "XL"], "scale", True),
        (["Étape 1", "Étape 2"], "scale", True),
        (["Primaria", "ESO", "FP superior", "Grado"], "scale", True),
        (["1 000", "2 000"], "number", True),
        (["Avant", "Après 1 mois", "Après 6 mois"], "scale", True),
        (["Vorher", "nach 3 Monaten", "nach 2 Wochen"], "scale", False),
        (["Baseline", "3 months", "1 year"], "scale", True),
    ],
)
def test_orders_people_write(words, kind, in_order):
    found = order_of(words)
    assert (found.kind, found.sorted) == (kind, in_order)


@pytest.mark.parametrize(
    "words",
    [
        ["Paris", "Lyon"],
        ["A", "B", "C"],
        ["Mars", "Vénus"],
        ["Avant", "Paris"],
        ["Jo", "Fa", "Mo", "Al", "Max"],
    ],
)
def test_names_have_no_order(words):
    assert order_of(words) is None


def test_letters_are_grades_when_the_chart_says_so():
    assert order_of(["A", "B", "C"], "Nutri-Score des céréales").kind == "scale"


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("15-29 ans", (15, 29)),
        ("75 et plus", (75, np.inf)),
        ("< 10", (-np.inf, 10)),
        ("1 000 à 2 000 €", (1000, 2000)),
        ("500 bis 1.000 €", (500, 1000)),
        ("3,000–9,999", (3000, 9999)),
        ("1.25 - 1.50", (1.25, 1.5)),
    ],
)
def test_ranges_people_write(text, bounds):
    assert as_range(text) == bounds


# --- lire sans déranger ---------------------------------------------------------------------------------------
@pytest.mark.parametrize("case", thinned(CASES[::3], 8, names=lambda case: case.name))
def test_the_figure_is_left_as_it_was(case):
    witness = drawn(case.figure())
    fig = case.figure()
    before = state(fig)
    first = audit(fig)
    assert state(fig) == before
    assert audit(fig) == first
    assert drawn(fig) == witness


def test_later_data_still_rescales_the_axes():
    fig, ax = plt.subplots()
    ax.plot([0, 1], [0, 1])
    audit(fig)
    ax.plot([0, 10], [0, 10])
    assert ax.get_ylim()[1] > 10


def test_callbacks_are_not_called():
    fig, ax = plt.subplots()
    calls = []
    ax.callbacks.connect("ylim_changed", calls.append)
    ax.plot([0, 1], [0, 100])
    audit(fig)
    assert calls == []


@pytest.mark.parametrize("thing", [None, 3, "figure", pd.DataFrame()])
def test_what_is_not_a_figure_is_said_not_raised(thing):
    report = audit(thing)
    assert "n’est pas une figure" in report.unread[0]
    assert str(report).startswith("Pas relu\nPas pu lire\u00a0: un objet")
    assert not report.ok, "ce qui n’est pas lu n’est pas approuvé"
    assert "Rien à redire" not in report._repr_html_()
    assert describe(thing) == "Figure vide."


def test_a_figure_that_resists_is_not_praised(monkeypatch):
    fig, ax = plt.subplots()
    ax.plot([0, 1], [0, 100])
    for owner, name in ((ax, "get_xlim"), (fig, "get_facecolor")):  # un graphique, puis la figure entière
        with monkeypatch.context() as patched:
            patched.setattr(owner, name, lambda *_, **__: 1 / 0)
            report = audit(fig)
        assert (report.headline, report.ok) == ("Pas relu", False), name
        assert "ZeroDivisionError" in str(report)
    assert audit(fig).headline != "Pas relu"


def test_an_empty_figure_was_read():
    assert audit(plt.figure()).headline == "Rien à redire"


@pytest.mark.parametrize("title", ["Une baisse depuis le pic", "−12 % depuis le pic"])
def test_a_title_about_a_peak_still_to_come_breaks_nothing(title):
    fig, ax = plt.subplots()
    ax.plot([2000, 2001, 2002], [1, 2, 3])
    ax.set_title(title)
    assert audit(fig).unread == ()


def test_an_axes_is_read_with_its_twin_only():
    _, (left, right) = plt.subplots(ncols=2)
    right.bar(["a", "b"], [8, 9])
    right.set_ylim(7, 10)
    left.plot([1, 5, 2])
    assert audit(left).ok
    assert "truncated-bars" in audit(right).rules


def test_a_figure_that_breaks_its_own_formatter_is_read():
    def broken(value, position):
        raise RuntimeError("formatter")

    fig, ax = plt.subplots()
    ax.plot([1, 2, 5])
    ax.yaxis.set_major_formatter(broken)
    assert audit(fig).unread == ()


@st.composite
def figures(draw):
    """Une figure quelconque, mais licite."""
    numbers = st.floats(-1e6, 1e6) | st.just(float("nan"))
    values = draw(st.lists(numbers, min_size=0, max_size=6))
    fig, ax = plt.subplots(figsize=(2, 2), dpi=40)
    x = draw(st.sampled_from([range(len(values)), [str(1990 + i * i) for i in range(len(values))], values]))
    kind = draw(
        st.sampled_from(["plot", "bar", "barh", "scatter", "fill_between", "step", "pie", "hist", "stem"])
    )
    if kind == "pie":
        ax.pie([1, *(abs(v) for v in values if v == v)])
    elif kind == "hist":
        ax.hist([v for v in values if v == v])
    elif not (kind == "stem" and not values):
        getattr(ax, kind)(list(x), values)
    if draw(st.booleans()):
        ax.twinx().plot(values[::-1])
    if draw(st.booleans()):
        ax.set_ylim(*draw(st.sampled_from([(10, 0), (0, 1e-3), (-5, 5)])))
    if draw(st.booleans()) and kind != "pie":
        ax.set_yscale(draw(st.sampled_from(["symlog", "linear"])))
    ax.set_title(draw(st.text(alphabet="aé<$ %", max_size=5)).replace("$", ""))
    return fig


@pytest.mark.heavy
@settings(max_examples=examples(30), deadline=None, suppress_health_check=list(HealthCheck))
@given(figures())
@pytest.mark.filterwarnings("ignore")
def test_any_legal_figure_is_read_twice_alike(fig):
    before = state(fig)
    try:
        expected = drawn(copy_figure(fig))
    except Exception:  # matplotlib lui-même ne sait pas dessiner ce mélange
        reject()
    report = audit(fig)
    assert state(fig) == before
    assert report == audit(fig)
    assert not any("la règle" in what for what in report.unread), report.unread
    assert describe(fig)
    assert drawn(fig) == expected
    plt.close(fig)


def test_a_million_points_take_less_than_a_third_of_a_second():
    fig, ax = plt.subplots()
    ax.scatter(np.random.rand(1_000_000), np.random.rand(1_000_000), s=1)
    audit(plt.figure())
    start = time.process_time()  # le temps du processeur : d'autres travaillent peut-être à côté
    report = audit(fig)
    assert time.process_time() - start < 0.3, "une seule passe sur les points était promise"
    assert "overplotting" in report.rules


@pytest.mark.heavy
def test_a_wall_of_charts_is_read_in_part_and_said():
    fig, axes = plt.subplots(5, 9)
    for ax in axes.flat:
        ax.bar(["a", "b"], [8, 9])
        ax.set_ylim(7, 10)
    report = audit(fig)
    assert report.unread == ("5 graphiques au-delà des 40 premiers",)
    assert "truncated-bars" in report.rules


# --- le rapport -----------------------------------------------------------------------------------------------
def test_the_report_escapes_what_the_figure_says():
    fig, ax = plt.subplots()
    ax.bar(["<b>a</b>", "c"], [50, 51])
    ax.set_title("<script>alert(1)</script>")
    ax.set_ylim(49, 52)
    page = audit(fig)._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "Trompeur" in page, "le verdict se lit en mots"


def test_findings_say_which_chart_of_the_figure():
    fig, (a, b) = plt.subplots(ncols=2)
    a.plot([1, 2, 4])
    b.bar(["x", "y"], [8, 9])
    b.set_ylim(7, 10)
    found = next(f for f in audit(fig).findings if f.rule == "truncated-bars")
    assert found.where == "graphique 2"


def test_before_after_is_a_figure_and_touches_nothing():
    fig, ax = plt.subplots()
    ax.bar(["x", "y"], [8, 9])
    ax.set_ylim(7, 10)
    before, numbers = drawn(fig), plt.get_fignums()
    both = audit(fig).before_after()
    assert isinstance(both, Figure)
    assert both.axes[0].get_title(loc="left") == "Avant"
    assert "l’axe part de zéro" in both.axes[1].get_title(loc="left")
    assert drawn(fig) == before
    assert plt.get_fignums() == numbers


def test_the_categories_of_a_copy_are_counted_apart():
    fig, ax = plt.subplots()
    ax.bar(["a", "b"], [1, 2])
    twin = copy_figure(fig).axes[0]
    twin.bar(["c"], [3])
    bars = [ax.bar(["d"], [4]), twin.bar(["e"], [5])]
    assert [round(one.get_x() + one.get_width() / 2) for (one,) in bars] == [2, 3]


def test_what_is_removed_from_a_copy_stays_in_the_original():
    fig, ax = plt.subplots()
    ax.plot([1, 2])
    ax.bar([1], [2])
    copy = copy_figure(fig)
    for artist in (*copy.axes[0].lines, *copy.axes[0].patches):
        artist.remove()
    assert (len(copy.axes[0].get_children()), len(ax.lines), len(ax.patches)) == (
        len(ax.get_children()) - 2,
        1,
        1,
    )


def test_labels_in_the_middle_of_bars_are_copied_with_them():
    fig, ax = plt.subplots()
    ax.bar_label(ax.bar(["x", "y"], [8, 9]), label_type="center")
    ax.yaxis.set_major_formatter(lambda v, _: f"{v} €")
    ax.set_ylim(7, 10)
    before, held = drawn(fig), [text.xycoords for text in ax.texts]
    copy = copy_figure(fig)
    assert drawn(copy) == before
    assert [text.xycoords for text in ax.texts] == held
    copy.axes[0].set_ylim(0, 10)
    copy.canvas.draw()
    (low, high), box = copy.axes[0].bbox.intervaly, copy.axes[0].texts[0].get_window_extent()
    assert low + 0.35 * (high - low) < box.y0 < low + 0.45 * (high - low), "au milieu de la barre de la copie"
    assert "truncated-bars" in audit(fig).rules


def test_before_after_explains_what_cannot_be_copied():
    fig, ax = plt.subplots()
    ax.bar(["x", "y"], [8, 9])
    fig.verrou = threading.Lock()
    with pytest.raises(InvalidArgument, match="ne se laisse pas copier"):
        audit(fig).before_after()


def test_bars_are_compared_with_the_table():
    table = pd.DataFrame({"ville": ["Poitiers", "Niort", "Poitiers"], "ventes": [3, 5, 4]})
    fig, ax = plt.subplots()
    ax.bar(["Poitiers", "Niort"], [7, 5])
    assert audit(fig, data=table).ok
    ax.clear()
    ax.bar(["Poitiers", "Niort"], [17, 5])
    assert "Aucune colonne du tableau" in str(audit(fig, data=table))


# --- décrire --------------------------------------------------------------------------------------------------
def test_description_of_a_line_tells_the_movement():
    fig, ax = plt.subplots()
    ax.plot([2015, 2016, 2017], [10, 16, 12])
    ax.set(title="Inscrits", ylabel="Inscrits (milliers)")
    fig.text(0, 0, "Source : Insee, 2018")
    text = describe(fig)
    assert text.startswith("Inscrits. Courbe")
    assert "de 10 en 2015 à 12 en 2017 (hausse de 20\u202f%), maximum 16 en 2016" in text
    assert "Unité\u00a0: milliers." in text
    assert text.endswith("Source\u00a0: Insee, 2018.")


@pytest.mark.parametrize(("unit", "rise"), [("ppm", " (hausse de 50\u202f%)"), ("°C", "")])
def test_description_of_a_day_gives_hours_and_no_percentage_of_degrees(unit, rise):
    fig, ax = plt.subplots()
    ax.plot(pd.to_datetime(["2013-12-16 00:00", "2013-12-16 17:30"]), [20, 30])
    annotate(fig, title="Il fait plus chaud", unit=unit, source="essai")
    midnight, evening = "16 décembre 2013", "16 décembre 2013 à 17\u00a0h\u00a030"
    assert f"de 20 le {midnight} à 30 le {evening}{rise}." in describe(fig)


def test_a_shape_reduced_to_one_point_is_read():
    """Le secteur d’un mois sans mort, dans une rose dessinée à la main."""
    fig, ax = plt.subplots()
    ax.fill([0] * 21, [0] * 21)
    assert audit(fig).unread == ()


def test_a_month_without_its_tick_is_still_a_month():
    fig, ax = plt.subplots()
    months = np.arange("1854-04", "1856-04", dtype="datetime64[M]").astype("datetime64[D]")
    ax.plot(months, range(24))
    ax.set_xticks(months[::6], ["avril 1854", "octobre 1854", "avril 1855", "octobre 1855"])
    assert describe(fig) == "Courbe, de 0 en avril 1854 à 23 en mars 1856."


@pytest.mark.parametrize(
    ("freq", "first", "last"),
    [
        ("MS", "en janvier 1854", "en mars 1854"),
        ("YS", "en 1854", "en 1856"),
        ("D", "le 1ᵉʳ janvier 1854", "le 3 janvier 1854"),
    ],
)
def test_description_dates_a_curve_as_finely_as_it_is_measured(freq, first, last):
    fig, ax = plt.subplots()
    ax.plot(pd.date_range("1854-01-01", periods=3, freq=freq), [1.0, 3.0, 2.0])
    assert f"de 1 {first} à 2 {last}" in describe(fig)


def test_description_of_a_fitted_line_tells_its_cloud():
    fig, ax = plt.subplots()
    ax.plot(range(40), range(40), ".")
    ax.plot([0, 40], [1, 41])
    assert (
        describe(fig) == "Courbe, de 1 pour 0 à 41 pour 40 (hausse de 4\u202f000\u202f%). Autour, 40 points."
    )
    ax.set_xlabel("Heure de départ")
    assert "de 1 à 0 h à 41 à 40 h" in describe(fig).replace("\xa0", " ")


def test_description_of_points_in_time_gives_their_dates():
    fig, ax = plt.subplots()
    ax.plot(pd.to_datetime(["1914-08-02", "1915-01-10", "1919-07-07"]), [1, 2, 1], "o")
    assert describe(fig) == "Nuage de 3 points, du 2 août 1914 au 7 juillet 1919, de 1 à 2."


def test_points_in_rows_say_no_link_with_the_height_of_their_row():
    fig, ax = plt.subplots()
    ax.scatter([2, 4, 30, 48], [0, 0.1, 1.3, 1.4])
    ax.set_yticks([])
    assert describe(fig) == "Nuage de 4 points, de 2 à 48."


def test_two_longest_bars_are_level():
    fig, ax = plt.subplots()
    ax.barh(["fiche", "2025", "2026"], [140, 228, 228])
    assert "est 2025 (228), à égalité avec 2026 (228)" in describe(fig)


def test_description_of_a_map_never_reads_its_metres():
    towns = load("contours_grand_poitiers")
    words = {"title": "Où l’on vit", "unit": "habitants", "source": "Insee", "date": "2023"}
    text = describe(symbols(project(towns), "population", **words))
    found = "Où l’on vit. Carte de 40 territoires\u00a0: de 187 (Sainte-Radégonde) à 89\u202f916 (Poitiers)."
    assert text.startswith(f"{found} Unité\u00a0: habitants.")
    assert "metre" not in text


def test_description_of_a_drawing_without_axes_never_reads_its_coordinates():
    fig, ax = plt.subplots()
    ax.plot([0.36, 0.7], [46.58, 46.62])
    assert "46,58" in describe(fig)
    ax.set_axis_off()
    assert describe(fig) == "Dessin sans axes."


def test_description_of_bars_and_pies():
    fig, ax = plt.subplots()
    ax.bar(["Bus", "Vélo"], [30, 12])
    assert describe(fig) == (
        "2 barres. La plus grande valeur est Bus (30)\u202f; la plus petite, Vélo (12), 2,5 fois moins."
    )
    fig, ax = plt.subplots()
    ax.pie([3, 1], labels=["oui", "non"])
    assert describe(fig) == "Camembert de 2 parts\u00a0: oui 75\u202f% et non 25\u202f%."


@pytest.mark.parametrize(
    ("names", "values", "told"),
    [
        (["Bus", "Vélo", "Train"], [30, 3, 20], "Bus (30), devant Train (20)\u202f; la plus petite, Vélo (3), 10 fois moins."),
        (["Bus", "Vélo"], [3291, 213], "Vélo (213), 15 fois moins."),  # 15,45 : arrondi une fois, et non 15,5 puis 16
        (["Bus", "Vélo"], [30, 0], "Bus (30)\u202f; la plus petite, Vélo (0)."),
        (["Bus", "Vélo"], [5, 5], "2 barres. Toutes valent 5."),
        (["2019", "2020", "2021"], [10, 4, 12], "De 10 en 2019 à 12 en 2021 (hausse de 20\u202f%), minimum 4 en 2020."),
    ],
)  # fmt: skip
def test_bars_say_their_finding(names, values, told):
    fig, ax = plt.subplots()
    ax.bar(names, values)
    assert told in describe(fig)


def test_two_series_of_bars_say_where_they_part():
    fig, ax = plt.subplots()
    for label, values, shift in (("filles", [10, 30], -0.2), ("garçons", [12, 9], 0.2)):
        ax.bar(np.arange(2) + shift, values, width=0.4, label=label)
    ax.set_xticks([0, 1], ["Poitiers", "Niort"])
    assert "« filles » et « garçons » s’écartent le plus pour Niort, 30 contre 9." in describe(fig).replace(
        "\xa0", " "
    )


def test_degrees_are_never_told_as_so_many_times():
    _, ax = plt.subplots()
    ax.bar(["Lille", "Nice"], [5, 10])
    told = describe(annotate(ax, title="Le froid", unit="°C", source="Météo-France"))
    assert "Nice (10)" in told
    assert "fois" not in told


def test_points_in_front_of_names_say_whose_they_are():
    fig, ax = plt.subplots()
    ax.plot([3, 40], ["Biard", "Poitiers"], "o")
    assert describe(fig) == "Nuage de 2 points, de 3 (Biard) à 40 (Poitiers)."


def test_a_histogram_says_how_many_are_in_its_fullest_class():
    fig, ax = plt.subplots()
    ax.hist([1, 1, 1, 5], bins=[0, 2, 4, 6])
    assert describe(fig).endswith("la plus fournie va de 0 à 2, et en réunit 3 sur 4.")


def test_intervals_are_told_one_by_one_and_never_as_boxes():
    table = pd.DataFrame(
        {"valeur": [2.0] * 6, "bas": [2.0] * 6, "haut": [3.1] + [2.0] * 5}, index=list("abcdef")
    )
    fig = intervals(table, title="Six gestes", unit="kg", source="essai", log=True)
    told = "Six gestes. 6 intervalles. a\u00a0: 2 à 3,1\u202f; b\u00a0: 2\u202f; c\u00a0: 2\u202f; d\u00a0: 2"
    assert describe(fig).startswith(told)


@pytest.mark.turning(3)
@pytest.mark.parametrize("case", CASES[::7], ids=lambda c: c.name)
def test_every_figure_has_a_description(case):
    text = describe(case.figure())
    assert text.endswith(".")
    assert "que le kit ne sait pas" not in text


@pytest.mark.parametrize(
    ("words", "ordered"),
    [
        (["avr.\n1854", "juil.", "oct.", "janv.\n1855", "avr."], True),
        (["oct.", "janv. 1855", "avr."], True),
        (["avr. 1854", "janv.", "juil."], False),
        (["janv. 1855", "avr.", "janv. 1854"], False),
        (["Apr 28", "Apr 27", "Apr 29", "May 1"], False),
        (["3 de mayo", "12 de mayo", "1 de junio"], True),
    ],
)
def test_a_year_written_once_holds_for_the_labels_that_follow(words, ordered):
    assert order.as_time(words).sorted is ordered


def test_a_surface_is_read_on_its_own_points_alone():
    """Une maille plus courte que les autres est complétée par ce que la mémoire contenait."""
    fig = plt.figure()
    ax = fig.add_subplot(projection="3d")
    x, y = np.meshgrid(np.arange(60.0), np.arange(60.0))
    surface = ax.plot_surface(x, y, np.sin(x / 7) * np.cos(y / 5))
    assert surface._invalid_vertices.any()
    surface._faces[surface._invalid_vertices] = 1e300
    (_, points), *_ = read(fig).panels[0].spaces
    assert points.max() == 59
    assert "three-d" not in audit(fig).rules
    plt.close(fig)


@pytest.mark.parametrize(
    ("freq", "first", "last"),
    [
        ("M", "en mars 2000", "en mai 2000"),
        ("Y", "en 2000", "en 2002"),
        ("D", "le 5 mars 2000", "le 7 mars 2000"),
    ],
)
def test_periods_of_pandas_are_read_as_dates(freq, first, last):
    periods = pd.period_range("2000-03-05", periods=3, freq=freq)
    ax = pd.Series([1.0, 2.0, 4.0], index=periods).plot(ax=plt.figure().add_subplot())
    said = describe(ax)
    plt.close(ax.figure)
    assert f"1 {first} à 4 {last}" in said


def test_what_an_axes_holds_is_sorted_as_matplotlib_does_and_once():
    _, ax = plt.subplots()
    ax.plot([1, 2])
    ax.bar([1, 2], [3, 4])
    ax.scatter([1], [2])
    ax.imshow([[1, 2]])
    ax.text(0, 0, "ici")
    ax.table([["a"]])

    found = children(ax)
    for kind in ("lines", "patches", "collections", "images", "texts"):
        assert getattr(found, kind) == tuple(getattr(ax, kind)), kind
    assert found.rest == (*ax.tables, *ax.artists)

    with sorting_once():
        assert children(ax) is children(ax)
    ax.plot([2, 1])
    assert len(children(ax).lines) == 2


def test_a_curve_that_rises_and_falls_back_is_told_by_its_summit():
    fig, ax = plt.subplots()
    ax.plot([2015, 2016, 2017], [2, 900, 4])
    ax.set_ylim(0, 1000)
    assert describe(fig) == "Courbe, de 2 en 2015 à 4 en 2017, maximum 900 en 2016."


def test_an_hour_is_told_as_a_clock_does():
    fig, ax = plt.subplots()
    ax.plot([7 + 23 / 60, 7.9999], [22, 40])
    ax.set_xlabel("heure de départ")
    assert "de 22 à 7 h 23 à 40 à 8 h" in describe(fig).replace("\xa0", " ")


def test_only_the_ticks_that_say_something_are_read():
    fig, (plain, written) = plt.subplots(1, 2)
    for ax in (plain, written):
        ax.plot([1, 2, 3])
    written.set_xticks([0, 2], ["avant", "après"])
    plain.tick_params(labelleft=False)
    first, second = read(fig).panels
    assert not first.x.ticks.size
    assert first.x.visible
    assert not first.y.visible
    assert second.x.ticks.tolist() == [0, 2]
