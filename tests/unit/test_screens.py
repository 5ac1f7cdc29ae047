"""Les écrans d’une figure : sa version pour téléphone, sa version sombre, ses valeurs, et la page qui les montre."""

from __future__ import annotations

import base64
import io
import re
from itertools import combinations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from matplotlib.collections import PatchCollection
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from PIL import Image

from datakit import maps
from datakit.draw import clashes, dark, dots, palette_png, phone, places, plots, remarks, screens, slide
from datakit.draw.move import Still
from datakit.draw.phone import LEAST, WIDTH, narrowed
from datakit.draw.values import series, spots
from datakit.tools import screens as page_screens
from datakit.tools.figures import Figure, shown_by
from figaudit import audit
from figaudit.base.colour import ON_DARK, PALETTE, parse, readable
from figaudit.base.figtext import annotate
from figaudit.base.theme import DRAWN_GID, figure, pixels, png_of

HOSTILE = '<script>alert("x")</script>'


def curve(name="Léa"):
    years = range(1990, 2000)
    data = {name: pd.Series(range(10, 20), index=years), "Zoé": pd.Series(range(20, 10, -1), index=years)}
    title = "Un titre assez long pour ne pas tenir sur une seule ligne d’un téléphone"
    return plots.curves(data, title=title, unit="naissances", source="essai")


def test_phone_number_written_as_a_poster_stays_the_biggest():
    fig, ax = figure()
    ax.text(0.5, 0.5, "15", fontsize=38)
    ax.text(0.5, 0.2, "une remarque", fontsize=10)
    small = narrowed(annotate(fig, title="Un essai", source="essai"))
    assert small is not None

    poster, remark = (text.get_fontsize() for text in small.axes[0].texts)
    assert poster >= 20 > phone._TITLE > remark


def squares(count=6):
    shapes = [shapely.box(500000 + i, 6600000, 500001 + i, 6600002) for i in range(count)]
    table = {
        "nom": [f"Commune {rank}" for rank in "ABCDEF"[:count]],
        "taux": [float(i) for i in range(count)],
    }
    table["taux"][1] = None
    return gpd.GeoDataFrame(table, crs=2154, geometry=shapes)


def test_a_phone_figure_is_narrow_its_letters_large_and_the_first_one_unchanged():
    wide = curve()
    before = [(text.get_text(), text.get_fontsize()) for text in wide.findobj(Text)]
    small = narrowed(wide)
    assert small.get_size_inches()[0] == pytest.approx(WIDTH)
    small.draw_without_rendering()
    read = [text for text in small.findobj(Text) if text.get_text().strip()]
    assert min(text.get_fontsize() for text in read) >= LEAST
    assert any(text.get_text().startswith("Un titre") and "\n" in text.get_text() for text in read)
    assert [(text.get_text(), text.get_fontsize()) for text in wide.findobj(Text)] == before
    assert wide.get_size_inches()[0] == 7.6


def test_a_figure_that_draws_its_own_narrow_version_keeps_it():
    wide = curve()
    wide.narrow = curve()
    assert narrowed(wide) is wide.narrow


def test_a_figure_that_draws_its_own_slide_keeps_it():
    fig = annotate(figure()[0], title="Un titre", source="Insee")
    fig.slide = annotate(figure(width=5.7)[0], title="Un titre", source="Insee")
    assert slide.projected(fig) is fig.slide


def test_a_word_as_big_as_a_drawing_stays_the_biggest():
    wide = curve()
    wide.axes[0].text(1, 1, "21", fontsize=44)
    (day,) = [text for text in narrowed(wide).findobj(Text) if text.get_text() == "21"]
    assert day.get_fontsize() == 22


def test_two_scales_in_one_frame_fit_a_phone_for_their_hidden_axis_is_not_read():
    fig, left = figure()
    left.plot(range(1996, 2011), range(15))
    left.twinx().plot(range(1996, 2011), range(15, 0, -1))
    assert narrowed(annotate(fig, title="Deux échelles", source="ONDRP")) is not None


@pytest.mark.heavy
def test_ticks_that_would_touch_on_a_phone_are_thinned_and_months_become_initials():
    fig, ax = figure()
    ax.plot(range(14), range(14))
    ax.set_xticks(range(14), [f"{hour} h" for hour in range(7, 21)])
    shown = [tick.get_text() for tick in narrowed(fig).axes[0].get_xticklabels()]
    assert shown[:4] == ["7 h", "", "9 h", ""]

    months = [
        "janv.",
        "févr.",
        "mars",
        "avril",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ]
    ax.set_xticks(range(12), months)
    shown = [tick.get_text() for tick in narrowed(fig).axes[0].get_xticklabels()]
    assert "".join(shown) == "JFMAMJJASOND"

    ax.set_xticks(range(12), [f"mois {month}" for month in months])  # rien ne les abrège : la figure glisse
    assert narrowed(fig) is None


@pytest.mark.heavy
def test_a_grid_of_forms_keeps_them_large_and_is_read_by_columns_if_its_rows_are_named():
    fig, axes = figure(2, 6, width=9, height=3)
    for rank, ax in enumerate(axes.flat):
        ax.set(aspect="equal", xticks=[], yticks=[], title=str(rank))
    axes[0, 0].set_ylabel("recto")
    axes[1, 0].set_ylabel("verso")

    small = narrowed(fig)
    small.draw_without_rendering()
    first = {ax.get_title(): ax.get_subplotspec() for ax in small.axes}
    assert [first[name].num1 for name in ("0", "6", "1", "7", "2")] == [0, 1, 2, 3, 4]
    assert all(ax.bbox.width > 0.19 * small.bbox.width for ax in small.axes)


@pytest.mark.parametrize(("spot", "struck"), [((3, 1), 1), ((40, 1), 0), ((40, 0), 1)])
def test_a_word_that_a_mark_or_the_foot_of_the_plot_strikes_is_counted(spot, struck):
    fig, ax = figure()
    ax.plot([5, 90], [1, 1], "o", markersize=9)
    ax.set(xlim=(0, 100), ylim=(0, 2), xticks=[])
    ax.text(*spot, "un mot", va="center")
    fig.draw_without_rendering()
    assert clashes._struck(fig) == struck


@pytest.mark.parametrize(("place", "bitten"), [((1, 0.5), 0), ((1, 1), 1), ((1.4, 0.5), 1), ((1, 1.5), 0)])
def test_a_word_cut_by_the_edge_of_a_bar_is_counted(place, bitten):
    fig, ax = figure()
    ax.bar([1], [1], width=0.8)
    ax.set(xlim=(0, 4), ylim=(0, 2))
    ax.text(*place, "un mot", ha="center", va="center")
    fig.draw_without_rendering()
    assert clashes._struck(fig) == bitten


def test_the_circles_of_a_map_and_their_legend_shrink_with_it():
    table = squares().assign(places=[5, 20, 60, 100, 12, 40])
    table.geometry = table.buffer(5000)
    wide = maps.symbols(table, "places", title="Des cercles", unit="places", source="essai")
    small = narrowed(wide)
    before, after = (fig.axes[0].collections[-1].get_sizes()[0] for fig in (wide, small))
    (was,), (now,) = ([box for box in fig.axes[0].artists if hasattr(box, "radii")] for fig in (wide, small))
    assert now.radii[100] / was.radii[100] == pytest.approx((after / before) ** 0.5)
    assert after < before


@pytest.mark.heavy
def test_words_that_would_cross_on_a_phone_leave_the_figure_as_it_is():
    fig, ax = figure()
    ax.plot([0, 1], [0, 1])
    ax.set_yticks([0, 1], ["bas", "haut"])  # une remarque y reste sur sa ligne
    for place in range(9):
        ax.text(place / 9, 0.5, "un mot", ha="left")
    assert narrowed(fig) is None


@pytest.mark.heavy
def test_a_line_of_code_or_of_text_set_letter_by_letter_is_never_folded():
    fig, ax = figure()
    ax.text(0, 0.5, "un passage copié " * 5, family="DejaVu Sans Mono", in_layout=False)
    ax.set_axis_off()
    assert narrowed(annotate(fig, title="Essai", source="essai")) is None


def test_a_drawing_without_axes_nor_words_of_the_kit_keeps_its_shape():
    fig, ax = figure()
    ax.set_axis_off()
    assert narrowed(fig).get_size_inches() == pytest.approx([WIDTH, WIDTH * 4.4 / 7.6])


def test_a_map_puts_its_legend_below_on_a_phone():
    mots = {"title": "Des carrés", "unit": "%", "source": "essai", "kind": "ratio"}
    small = narrowed(maps.choropleth(squares(), "taux", classes="quantiles", **mots))
    small.draw_without_rendering()
    (ax,) = small.axes
    assert ax.get_legend().get_window_extent().y1 <= ax.bbox.y0


@pytest.mark.parametrize("classes", [2, 3, 5])
def test_no_empty_band_between_the_title_and_a_map_on_a_phone(classes):
    mots = {"title": "Des carrés", "unit": "%", "source": "essai", "kind": "ratio"}
    table = squares()
    made = maps.classes(table["taux"], "quantiles", classes)
    small = narrowed(maps.choropleth(table, "taux", classes=made, **mots))
    (ax,) = small.axes
    title = next(text for text in small.texts if text.get_text() == "Des carrés")
    gap = (title.get_window_extent().y0 - ax.get_tightbbox().y1) / small.dpi
    assert 0 < gap < 0.5  # pouces


def test_a_figure_whose_words_name_its_ink_stays_on_white_paper():
    assert dark.can_be_dark(curve())
    assert not dark.can_be_dark(
        annotate(curve(), title="Essai", source="essai", note="La plus foncée : la moyenne.")
    )


@pytest.mark.parametrize("paper", ["#fdf6e3", "#0b1b3a"])
def test_a_figure_that_chose_its_paper_keeps_it(paper):
    card = curve()
    card.set_facecolor(paper)
    assert not dark.can_be_dark(card)


def test_a_map_made_without_the_kit_keeps_the_colours_of_its_classes():
    _, ax = figure()
    ax.set_aspect("equal")
    for rank, colour in enumerate(("#000080", "#ff0000")):
        # une série de contours par classe, comme geopandas
        shapes = [Rectangle((rank, 0), 1, 1), Rectangle((rank, 2), 1, 1)]
        ax.add_collection(PatchCollection(shapes, facecolor=colour))
    assert dark.colours_are_data(ax.figure)
    assert not dark.colours_are_data(curve())


def test_a_parchment_drawn_in_a_figure_keeps_its_colours_on_dark_paper():
    fig, ax = figure()
    ax.add_patch(Rectangle((0.1, 0.1), 0.6, 0.8, facecolor="#f4e9cf"))
    ax.text(0.3, 0.5, "un mot")
    on_dark = dark.darkened(fig)[..., :3]
    parchment = (on_dark == (0xF4, 0xE9, 0xCF)).all(axis=-1)
    assert parchment.mean() > 0.2
    assert on_dark[0, 0].max() < 50, "autour, le papier est sombre"


def test_a_map_on_dark_paper_keeps_its_lowest_class_nearest_to_the_paper():
    drawn = maps.choropleth(
        squares(), "taux", classes="quantiles", title="A", unit="%", source="b", kind="ratio"
    )
    seen = np.asarray(pixels(drawn))
    light = seen[..., :3]
    on_dark = dark.darkened(drawn, seen=seen)[..., :3].astype(int)
    paper = on_dark[0, 0]
    assert paper.max() < 50

    from_the_paper = []
    for face in drawn.axes[0].collections[0].get_facecolors():
        colour = np.round(255 * face[:3]).astype(int)
        here = (light == colour).all(axis=-1)
        from_the_paper.append(np.abs(on_dark[here][0] - paper).sum())
    assert from_the_paper == sorted(from_the_paper)
    assert from_the_paper[0] < from_the_paper[-1] / 3
    assert not screens.OnScreens(drawn, "alt").darkens, (
        "dans JupyterLab, un filtre changerait aussi les classes"
    )


def test_a_rainbow_or_a_photo_keeps_its_colours_on_dark_paper():
    for image in ({"X": [[0.0, 1.0]], "cmap": "viridis"}, {"X": np.full((2, 2, 3), 0.95)}):
        fig, ax = figure()
        ax.imshow(**image)
        ax.set_axis_off()
        light = np.asarray(pixels(fig))[..., :3]
        middle = tuple(size // 2 + 9 for size in light.shape[:2])
        assert (dark.darkened(fig)[middle][:3] == light[middle]).all()


def test_a_map_seen_by_other_eyes_is_a_figure_and_follows_the_paper():
    fig, ax = figure()
    image = ax.imshow(np.full((2, 2, 3), 1.0))
    assert dark._keeps_its_colours(fig)
    image.set_gid(DRAWN_GID)
    assert not dark._keeps_its_colours(fig)


def test_the_leader_of_a_name_shortens_with_its_map():
    wide = maps.choropleth(
        squares(), "taux", classes="quantiles", title="A", unit="%", source="b", kind="ratio"
    )
    spot = wide.axes[0].viewLim.p0 + wide.axes[0].viewLim.size / 2
    arrow = {"arrowstyle": "-"}
    wide.axes[0].annotate("Ici", spot, (0, 40), textcoords="offset points", arrowprops=arrow)
    (name,) = [text for text in narrowed(wide).axes[0].texts if text.get_text() == "Ici"]
    assert 0 < name.xyann[1] < 40


def test_a_figure_just_drawn_is_not_drawn_again_for_its_dark_version(monkeypatch):
    drawn = curve()
    seen = pixels(drawn)

    def refused(*_):
        raise AssertionError("la figure est dessinée une seconde fois")

    monkeypatch.setattr(dark, "pixels", refused)
    assert np.array_equal(dark.darkened(drawn, seen=seen), dark.dark(seen))


def test_dark_paper_keeps_the_hue_of_an_ink():
    seen = np.array([[[255, 255, 255, 255], [0, 0, 0, 255], [231, 115, 24, 255]]], np.uint8)
    paper, ink, orange = dark.dark(seen)[0, :, :3].astype(int)
    assert paper.max() < 50
    assert ink.min() > 200
    assert orange[0] > orange[1] > orange[2]
    assert seen[0, 0, 0] == 255, "l’image claire ne change pas"


def test_each_colour_of_the_kit_has_its_own_on_dark_paper_whole_or_pale():
    paper = np.round(255 * dark.GROUND)
    for name, wanted in ON_DARK.items():
        light = 255 * np.array(parse(PALETTE[name]))
        pale = np.round((light + 255) / 2)  # la même, à demi transparente
        seen = np.array([[[*np.round(light), 255], [*pale, 255]]], np.uint8)
        whole, half = dark.dark(seen)[0, :, :3].astype(int)
        expected = 255 * np.array(parse(wanted))
        assert whole == pytest.approx(expected, abs=2), name
        assert half == pytest.approx((expected + paper) / 2, abs=3), name


def test_a_name_across_the_edge_of_a_photo_keeps_its_ink_and_a_ring_of_paper_on_dark():
    fig, ax = figure()
    ax.imshow(np.full((2, 2, 3), 0.95), extent=(1, 2, 0, 1))
    ax.set(xlim=(0, 2))
    ax.set_axis_off()
    name = ax.text(1, 0.5, "Loudun", ha="center", va="center", color="#1d1d1b", fontsize=14)
    fig.draw_without_rendering()
    box = name.get_window_extent().transformed(fig.transFigure.inverted())
    out = dark.darkened(fig, 144)
    tall, wide = out.shape[:2]
    rows = slice(round(tall * (1 - box.y1)), round(tall * (1 - box.y0)))
    left = out[rows, round(wide * box.x0) : round(wide * (box.x0 + box.x1) / 2)]
    light = (left[..., :3].min(axis=-1) > 230).mean()
    ink = (left[..., :3].max(axis=-1) < 31).mean()
    assert light > 0.1, "le cerne de papier"
    assert ink > 0.05, "son encre, plus noire que le papier sombre"


def test_the_darkest_part_of_a_rainbow_is_set_apart_from_a_dark_paper():
    fig, ax = figure()
    ax.imshow([[1.0, 0.0], [0.0, 0.0]], cmap="viridis")
    out = dark.darkened(fig, 144)
    rim = (out[..., :3] == dark._RIM).all(axis=-1)
    assert rim.sum() > 500
    fig, ax = figure()
    ax.imshow([[0.9, 1.0], [1.0, 1.0]], cmap="viridis", vmin=0, vmax=1)
    assert not (dark.darkened(fig, 144)[..., :3] == dark._RIM).all(axis=-1).sum() > 500


@pytest.mark.parametrize(
    ("said", "on_dark"),
    [
        ("en noir, ouvert ; en orange, à fouiller", "en blanc, ouvert ; en orange, à fouiller"),
        ("Trait noir : la moyenne", "Trait blanc : la moyenne"),
    ],
)
def test_the_black_ink_named_by_a_figure_is_said_white_on_dark(said, on_dark):
    fig, _ = figure()
    fig.text(0.1, 0.1, said)
    assert dark.can_be_dark(fig)
    (words,) = [text.get_text() for text in dark._said_in_white(fig).texts]
    assert words == on_dark
    assert fig.texts[0].get_text() == said


def test_a_book_whose_name_is_black_keeps_its_name():
    fig, _ = figure()
    fig.text(0.1, 0.1, "Le Rouge et le Noir")
    assert dark._said_in_white(fig) is None


def test_the_values_are_the_ones_drawn_named_in_order_with_their_unit():
    lea, zoe = series(curve())
    assert (lea.name, zoe.name) == ("Léa", "Zoé")
    assert [(one.place, one.said) for one in lea.values[:2]] == [
        ("1990", "10\xa0naissances"),
        ("1991", "11\xa0naissances"),
    ]
    assert zoe.heard
    (known,) = series(
        maps.choropleth(squares(), "taux", classes="quantiles", title="A", unit="%", source="b", kind="ratio")
    )
    assert [one.place for one in known.values] == [f"Commune {rank}" for rank in "FEDCA"], (
        "du plus haut, sans le manque"
    )
    assert known.values[0].said == "5\u202f%"


def test_a_series_without_a_name_takes_the_word_of_its_colour_or_what_its_axis_measures():
    fig, ax = figure()
    ax.plot([1, 2, 3], [1, 2, 3], color=PALETTE["bleu"])
    ax.plot([1, 2, 3], [3, 2, 1], color=PALETTE["orange"])
    ax.plot([1, 2, 3], [3, 3, 1], color=PALETTE["gris"])
    ax.plot([1, 2, 3], [3, 1, 1], color=PALETTE["noir"])
    ax.text(2, 3, "la pompe", color=readable(PALETTE["orange"]))
    ax.set_ylabel("puissance")
    names = [one.name for one in series(fig)]
    assert names == ["série 1 (puissance)", "la pompe", "série 2 (puissance)", "série 3 (puissance)"]

    fig, ax = figure()
    ax.bar(["A", "B"], [1, 2])
    (alone,) = series(annotate(fig, title="Un essai", source="essai", unit="bus"))
    assert alone.name == "bus"


def test_bars_of_one_colour_drawn_one_by_one_are_one_series():
    fig, ax = figure()
    for rank, length in enumerate([5, 3, 4]):
        ax.barh([rank], [length], color=PALETTE["bleu"])
    ax.set_yticks(range(3), ["A", "B", "C"])
    (one,) = series(fig)
    assert [value.place for value in one.values] == ["A", "B", "C"]


@pytest.mark.parametrize("heights", [[0.9] * 6, [1, 2, 3, 4, 5, 6]])
def test_cells_and_squares_give_no_table(heights):
    fig, ax = figure()
    widths = 0.9 if len(set(heights)) == 1 else [height / 10 for height in heights]
    ax.bar(list("ABCDEF"), heights, width=widths)
    assert series(fig) == []


def test_a_point_on_two_axes_of_names_is_said_by_its_names():
    fig, ax = figure()
    ax.scatter([0, 2], [0, 1])
    ax.set_xticks(range(3), ["lundi", "mardi", "mercredi"])
    ax.set_yticks(range(2), ["Noël", "Toussaint"])
    (one,) = series(fig)
    assert [(value.place, value.said) for value in one.values] == [
        ("Noël", "lundi"),
        ("Toussaint", "mercredi"),
    ]


def test_a_figure_whose_axis_says_no_number_gives_no_values():
    fig, ax = figure()
    ax.plot([7.1, 7.4, 8.2], [1, 2, 3])
    ax.set_xticks([7, 8], ["7 h 00", "8 h 00"])
    assert series(fig) == []
    fig, ax = figure()
    ax.scatter([1, 2], [3, 4])
    ax.set_axis_off()
    assert series(fig) == []


def said_by(fig):
    return [(value.place, value.said) for one in series(fig) for value in one.values]


def test_a_bar_is_said_as_the_number_written_at_its_end():
    fig, ax = figure()
    ax.bar_label(ax.bar(["2002", "2010"], [4_115_000, 3_450_000]), ["4,12", "3,45"])
    assert said_by(fig) == [("2002", "4,12"), ("2010", "3,45")]

    fig, ax = figure()
    ax.bar_label(ax.bar(["trois", "quatre"], [0.1828, 0.2299]), ["18", "23"])
    assert said_by(fig) == [("trois", "18,28"), ("quatre", "22,99")]

    fig, ax = figure()
    ax.bar_label(ax.bar(["trois", "quatre"], [5, 8]), ["31", "12"])
    assert said_by(fig) == [("trois", "5"), ("quatre", "8")], "aucune échelle ne l’explique"


def test_bars_that_nothing_measures_give_no_values():
    fig, ax = figure()
    ax.bar([0, 1], [1, 0.84])
    ax.set(xticks=[0, 1], yticks=[])
    assert said_by(fig) == []
    assert said_by(annotate(fig, title="A", unit="bus", source="b")) == [
        ("0", "1\xa0bus"),
        ("1", "0,84\xa0bus"),
    ]


def test_stacked_points_are_counted_and_a_rank_is_not_a_value():
    days = pd.to_datetime(["1914-08-01", "1914-08-01", "1914-08-02", "1914-08-01"])
    fig, ax = figure()
    ax.plot(days[:2], [1, 2], "o")
    ax.plot(days[2:], [1, 3], "o", markerfacecolor="white")
    assert said_by(fig) == [("1ᵉʳ août 1914", "3"), ("2 août 1914", "1")]

    fig, ax = figure()
    ax.plot(pd.to_datetime(["1914-08-01"] * 3), [1, 2, 3], "o")
    assert said_by(fig) == [("août 1914", "3")], "empilés au mois"

    fig, ax = figure()
    ax.plot([30, 20, 25, 10], range(4))
    ax.set_yticks([])
    assert said_by(fig) == []


def test_a_point_is_said_as_its_axis_writes():
    fig, ax = figure()
    ax.plot(pd.to_datetime(["2022-07-29", "2025-01-01"]), [0, 1], "o")
    ax.set_yticks([0, 1], ["la stratégie", "le plan"])
    assert said_by(fig) == [("la stratégie", "29 juillet 2022"), ("le plan", "1ᵉʳ janvier 2025")]

    fig, ax = figure()
    ax.scatter([16, 945_000], [0, 1])
    ax.set_yticks([0, 1], ["Markov", "GPT-3"])
    ax.set(xscale="log")
    ax.set_xticks([1, 1000], ["1 min", "16 h"])
    ax.annotate("16 minutes", (16, 0), (0, 9), textcoords="offset points")
    assert said_by(fig) == [("Markov", "16 minutes")]


def test_each_spot_is_on_its_own_ink():
    fig, ax = figure()
    ax.plot(range(5), [0, 3, 1, 4, 2], color="black", marker="o", markersize=12)
    found = series(fig)
    seen = pixels(fig, 96)
    tall, wide = np.asarray(seen).shape[:2]
    for across, down in spots(fig, found)[0]:
        red = np.asarray(seen)[
            min(tall - 1, round(tall * down / 100)), min(wide - 1, round(wide * across / 100)), 0
        ]
        assert red < 60


def shown_figure(monkeypatch, name="Léa"):
    monkeypatch.setenv(screens.VARIABLE, "1")
    bundle = screens.OnScreens(curve(name), f"Une {HOSTILE}", "légende")._repr_mimebundle_()
    (figure_shown,) = shown_by({"data": bundle})
    return figure_shown


@pytest.mark.heavy
def test_only_an_execution_that_asks_prepares_the_screens(monkeypatch):
    monkeypatch.delenv(screens.VARIABLE, raising=False)
    assert screens.MIME not in screens.OnScreens(curve(), "alt")._repr_mimebundle_()
    images = shown_figure(monkeypatch).more["images"]
    assert sorted(images) == ["narrow", "narrow-dark", "slide", "wide-dark"]
    with Image.open(io.BytesIO(base64.b64decode(images["narrow"]))) as phone:
        assert phone.width == round(WIDTH * 192)


def test_a_projected_figure_is_smaller_with_its_words_as_they_were():
    large = curve()
    small = slide.projected(large)
    assert small.get_size_inches()[0] < 0.85 * large.get_size_inches()[0]
    assert min(t.get_fontsize() for t in small.texts) == min(t.get_fontsize() for t in large.texts)
    assert small.get_size_inches()[1] < large.get_size_inches()[1]


@pytest.mark.heavy
def test_words_that_would_cross_in_the_room_leave_the_figure_as_it_is():
    fig, ax = figure()
    for rank in range(16):  # serrés l’un contre l’autre
        ax.text(rank / 16, 0.5, "un mot", fontsize=9)
    fig.draw_without_rendering()
    assert phone.faults(fig) == 0
    assert slide.projected(fig) is None


@pytest.mark.heavy
def test_a_figure_that_moves_has_the_screens_of_a_still_one(monkeypatch):
    assert Still(curve(), "dit")._repr_mimebundle_() == {}
    monkeypatch.setenv(screens.VARIABLE, "1")
    images = Still(curve(), "dit")._repr_mimebundle_()[screens.MIME]["images"]
    assert sorted(images) == ["narrow", "narrow-dark", "slide", "wide-dark"]
    assert Still(None, "rien")._repr_mimebundle_() == {}


@pytest.mark.heavy
def test_a_page_offers_an_image_a_screen_and_its_values_as_a_table(monkeypatch):
    kept = []

    def keep(data):
        kept.append(data)
        return f"{len(kept)}.png"

    page = page_screens.shown(shown_figure(monkeypatch, name=HOSTILE), keep)
    assert "<script" not in page
    medias = re.findall(r'<source media="([^"]+)" srcset="(\d)\.png">', page)
    assert [media for media, _ in medias] == [
        "(max-width:34rem) and (prefers-color-scheme:dark)",
        "(max-width:34rem)",
        "(prefers-color-scheme:dark)",
    ]
    assert "Les données de cette figure (20 valeurs)" in page
    assert page.count("data-heard") == 2
    cells = re.findall(r'<td data-h="([\d.]+)" data-w="[\d. ]+" data-n="[\d. ]+">([^<]*)</td>', page)
    assert cells[:2] == [("10.0", "10\xa0naissances"), ("20.0", "20\xa0naissances")]


@pytest.mark.heavy
def test_a_single_file_carries_the_dark_images_too(monkeypatch):
    page = page_screens.shown(shown_figure(monkeypatch))
    assert page.count("<source") == 3
    assert page.count("data:image/png;base64,") == 4
    assert "dk-sombre" in page


def test_the_images_of_the_screens_weigh_less_than_half_of_the_usual_one_and_keep_its_flat_colours():
    seen = pixels(curve())
    light = palette_png.palette_png(seen, 144)
    assert len(light) < 0.5 * len(png_of(seen))
    with Image.open(io.BytesIO(light)) as image:
        kept = np.asarray(image.convert("RGB")).astype(int)
    before = np.asarray(seen)[..., :3].astype(int)
    for name in ("bleu", "orange"):
        flat = (before == np.round(255 * np.array(parse(PALETTE[name])))).all(axis=-1)
        assert flat.any()
        assert np.array_equal(kept[flat], before[flat])


def test_a_figure_without_screens_is_said_to_slide():
    page = page_screens.shown(Figure(b"png", "alt"))
    assert "dk-large" in page
    assert "<details" not in page


@pytest.mark.heavy
def test_remarks_too_close_on_a_phone_are_given_height():
    fig, ax = figure(height=2.6)
    ax.barh(range(10), range(1, 11), height=0.1)
    for rank in range(10):
        ax.text(
            0.1, rank + 0.5, "une remarque assez longue pour se plier en deux ou trois lignes", va="center"
        )
    assert phone._fitted(fig, 1.0, above=True) is None
    small = narrowed(fig)
    assert small is not None
    assert small.get_size_inches()[1] > 1.2 * 2.6
    assert phone.faults(small) == 0


def test_of_two_names_that_cover_each_other_on_a_map_only_the_first_is_left():
    fig = maps.choropleth(
        squares(), "taux", classes="quantiles", title="A", unit="%", source="b", kind="ratio"
    )
    (ax,) = fig.axes
    for name in ("Poitiers", "Buxerolles"):
        ax.text(500003, 6600001, name, ha="center", va="center")
    small = narrowed(fig)
    assert [
        text.get_visible() for text in small.axes[0].texts if text.get_text() in ("Poitiers", "Buxerolles")
    ] == [
        True,
        False,
    ]
    assert all(text.get_visible() for text in ax.texts), "la grande figure ne change pas"


def test_marks_shrink_on_a_stretched_figure_unless_a_legend_counts_on_their_size():
    fig, ax = figure()
    ax.plot([0, 1], [0, 1], "o", markersize=8)
    cloud = ax.scatter([0, 1], [1, 0], s=100)
    dots.shrink(fig)
    assert ax.lines[0].get_markersize() == 6
    assert cloud.get_sizes().tolist() == [56.25]
    ax.legend([cloud], ["cent"])
    dots.shrink(fig)
    assert cloud.get_sizes().tolist() == [56.25]


def test_a_word_that_runs_over_the_names_of_rows_moves_the_edge():
    fig, ax = figure()
    ax.plot([4, 20], ["Culture", "Sport"], "o")
    ax.set_xlim(2, 22)
    word = ax.text(3, 0, "4 % de tout", ha="right")
    fig.draw_without_rendering()
    assert word.get_window_extent().x0 < ax.bbox.x0
    phone._make_room(fig)
    fig.draw_without_rendering()
    assert word.get_window_extent().x0 >= ax.bbox.x0 - 1


def test_a_value_at_the_left_of_its_bar_is_told_apart_from_the_name_of_its_row():
    communes = {f"Commune numéro {rank}": 100.0 * rank for rank in range(1, 14)}
    values = pd.Series({**communes, "Lusignan": -116.0, "Dissay": -135.0})
    fig = plots.bars(values, title="Dissay perd le plus", unit="habitants", source="essai")
    small = narrowed(fig)
    small.draw_without_rendering()
    ax = small.axes[0]
    name = next(label for label in ax.yaxis.get_ticklabels() if label.get_text() == "Dissay")
    value = next(text for text in ax.texts if text.get_text() == "−135")
    assert value.get_window_extent().x0 - name.get_window_extent().x1 > 5


def test_a_figure_that_nobody_can_read_has_its_phone_version_all_the_same():
    fig, ax = figure(height=5.2)
    ax.pie([200, *[1] * 60], labels=[f"Commune {rank}" for rank in range(61)])
    assert narrowed(annotate(fig, title="Soixante communes", unit="habitants", source="essai")) is not None


def circles_and_names(names, offset):
    """Deux cercles qui se touchent presque, et ces noms du premier, posés à tant de points de lui."""
    _, ax = figure()
    ax.scatter([0, 0.15], [0, 0], s=[900, 400])
    ax.set(xlim=(-1, 1), ylim=(-1, 1))
    for name in names:
        ax.annotate(name, (0, 0), offset, textcoords="offset points", va="center")
    ax.get_figure().draw_without_rendering()
    places.part(ax, clashes.marks_of(ax))
    return ax


@pytest.mark.parametrize(
    ("offset", "side"),
    [((60, 0), "left"), ((-60, 0), "left"), ((0, 60), "above"), ((0, -60), "below")],
    ids=["un cercle à droite", "à gauche", "dessus", "dessous"],
)
def test_the_name_of_a_circle_comes_back_against_it_and_covers_no_other(offset, side):
    ax = circles_and_names(["Une ville"], offset)
    box, (across, upward, radius) = ax.texts[-1].get_window_extent(), clashes.marks_of(ax)[0]
    gaps = {"left": across - box.x1, "above": box.y0 - upward, "below": upward - box.y1}
    assert gaps[side] == pytest.approx(radius + places._GAP * ax.get_figure().dpi / 72, abs=2)


def test_each_name_of_a_spot_takes_a_side_then_a_leader_and_too_many_are_left_out():
    ax = circles_and_names(["Ville", "Commune", "Bourg", "Lieu", "Hameau", "Gare", "Port"], (-30, 0))
    names = [text for text in ax.texts if text.get_text()]
    leaders = [text for text in ax.texts if not text.get_text()]
    assert [text.get_visible() for text in names] == [True] * 6 + [False], "six noms au plus"
    assert len(leaders) == 3, "à droite, c’est l’autre cercle : trois noms y reviennent par un trait"


def test_a_name_nearer_another_circle_than_its_own_is_not_written_there():
    _, ax = figure()
    ax.scatter([0, 0, 0.2], [0, -0.2, 0], s=[900, 100, 900])
    ax.set(xlim=(-1, 1), ylim=(-1, 1))
    ax.annotate("Airvault", (0, 0), (0, -60), textcoords="offset points", va="center")
    ax.get_figure().draw_without_rendering()
    places.part(ax, clashes.marks_of(ax))
    box, (across, upward, radius) = ax.texts[0].get_window_extent(), clashes.marks_of(ax)[1]
    assert not (box.y1 < upward - radius and box.x0 < across < box.x1)


def test_the_names_of_a_cloud_never_run_into_each_other_on_a_phone():
    fig, ax = figure()
    ax.scatter(np.linspace(0, 1, 50), np.linspace(0, 1, 50), s=40)
    for rank, name in ((24, "Indonésie"), (25, "Chine"), (26, "Brésil")):
        ax.annotate(name, (rank / 49, rank / 49), (0, 8), textcoords="offset points", ha="center")
    small = narrowed(annotate(fig, title="Trois pays", source="essai"))
    boxes = [
        text.get_window_extent() for text in small.axes[0].texts if text.get_visible() and text.get_text()
    ]
    assert boxes
    assert not any(places._overlap(one, other) for one, other in combinations(boxes, 2))


def test_a_cloud_of_days_has_its_phone_version_too():
    fig, ax = figure()
    days = pd.date_range("2008-07-01", periods=50)
    ax.plot(days, range(50), "o")
    for rank in (10, 30):
        ax.annotate(f"le {rank}", (days[rank], rank), (0, 8), textcoords="offset points")
    assert narrowed(annotate(fig, title="Cinquante jours", source="essai")) is not None


def test_a_word_at_the_right_of_a_plot_folds_rather_than_take_its_width():
    fig, ax = figure()
    ax.plot([1900, 2020], [0, 7462])
    ax.annotate("Camille (F), 1998 : 7 462", (2020, 7000), (6, 0), textcoords="offset points")
    small = narrowed(annotate(fig, title="La moitié des Camille", source="essai"))
    assert "\n" in small.axes[0].texts[0].get_text()


@pytest.mark.parametrize(("name", "moves"), [("lever", True), ("lever, tôt", True), ("réveil à part", False)])
def test_a_remark_that_another_word_or_a_curve_crosses_moves_by_a_line(name, moves):
    fig, ax = figure()
    ax.plot([0, 24], [1, 1])
    ax.set(xlim=(0, 24), ylim=(0, 3))
    ax.annotate("départ", (9, 2), ha="center")
    word = ax.annotate(name, (7 if moves else 16, 2), ha="center")
    crossed = ax.text(12, 1, "sur la courbe", va="center")
    fig.set_size_inches(WIDTH, 3)
    fig.draw_without_rendering()
    remarks.part(ax, clashes.marks_of(ax))
    fig.draw_without_rendering()
    moved = word.get_window_extent().y0 != ax.texts[0].get_window_extent().y0
    assert bool(moved) is moves
    assert crossed.get_window_extent().y0 > ax.transData.transform((12, 1))[1]
    assert not word.get_window_extent().padded(-2).overlaps(ax.texts[0].get_window_extent())


def test_a_remark_about_a_named_row_or_a_bar_stays_on_it():
    _, ax = figure()
    ax.barh(["Sport", "Culture"], [3, 4])
    words = [ax.text(4.5, 0.5, "un mot") for _ in range(2)]
    remarks.part(ax, clashes.marks_of(ax))
    assert [word.get_position() for word in words] == [(4.5, 0.5)] * 2


def test_long_names_rise_above_their_bars_on_a_phone_and_rows_keep_their_height():
    names = [f"une barre au nom trop long, numéro {rank}" for rank in range(5)]
    words = {"title": "Essai", "unit": "µg", "source": "essai"}
    small = narrowed(plots.bars(pd.Series(range(1, 6), index=names), **words))
    ax = small.axes[0]
    risen = [text.get_text() for text in ax.texts if text.get_text() in names]
    assert risen == names[::-1]
    assert ax.get_position().width > 0.8
    assert ax.bbox.height / small.dpi > 5 * 0.36


def test_marks_that_barely_touch_still_do_on_a_phone():
    fig, ax = figure(height=2.6)
    ax.scatter(range(50), [1] * 50, marker="s", s=42)
    ax.axis("off")
    small = narrowed(annotate(fig, title="Un carré, un jeu", source="essai"))
    across, _, radius = clashes.marks_of(small.axes[0]).T
    assert 2 * radius.max() < np.diff(across).min()


def test_marks_told_apart_are_still_told_apart_on_a_phone():
    fig, ax = figure(height=2.6)
    ax.plot(range(25), [1] * 25, "o", markersize=8)
    ax.axis("off")
    small = narrowed(annotate(fig, title="Un point, un homme", source="essai"))
    across, _, radius = clashes.marks_of(small.axes[0]).T
    assert 2 * radius.max() < 0.85 * np.diff(across).min()


def test_a_missing_year_does_not_erase_the_marks_of_the_others_on_a_phone():
    fig, ax = figure(height=3)
    ax.plot(range(12), [5, 4, 3, 5, 4, 3, 5, 4, np.nan, np.nan, 4, 3], "o-", markersize=5)
    small = narrowed(annotate(fig, title="Deux années manquent", source="essai"))
    assert small.axes[0].lines[0].get_markersize() > 3


def test_the_note_and_the_source_of_a_phone_figure_do_not_touch():
    fig, ax = figure(height=3)
    ax.plot([1, 2], [1, 2])
    long = "Des mots assez longs pour prendre plusieurs lignes sous une figure étroite, et laisser voir si elles se touchent"
    small = narrowed(annotate(fig, title="Un essai", source=long, note=long))
    small.draw_without_rendering()
    source, note = sorted(
        (text.get_window_extent() for text in small.texts if text.get_verticalalignment() == "bottom"),
        key=lambda box: box.y0,
    )
    assert note.y0 > source.y1


@pytest.mark.heavy
def test_the_two_marks_of_an_interval_stay_visible_on_a_phone():
    fig, ax = figure(height=5.4)
    rows = [f"arrêt {rank}" for rank in range(24)]
    for gap in (0, 0.9):
        ax.plot([rank + gap for rank in range(24)], rows, "o")
    ax.set_xlim(0, 70)
    small = narrowed(annotate(fig, title="Deux points par ligne", source="essai"))
    sizes = [line.get_markersize() for line in small.axes[0].lines]
    assert min(sizes) >= 4.5


@pytest.mark.heavy
def test_before_and_after_go_one_under_the_other_on_a_phone():
    fig, ax = figure()
    ax.scatter(np.arange(3000) % 50, np.arange(3000) % 7, s=400)
    both = audit(annotate(fig, title="Un essai", source="essai")).before_after()
    small = narrowed(both)
    before, after = small.axes
    assert before.get_position().y0 > after.get_position().y1
    assert min(ax.get_position().width for ax in small.axes) > 0.9


@pytest.mark.parametrize(("said", "darkens"), [("en orange", True), ("en noir, les présents", False)])
def test_a_figure_darkens_in_a_dark_lab_unless_its_words_name_its_ink(said, darkens):
    fig = annotate(figure()[0], title="Essai", subtitle=said, source="essai")
    assert ("datakit-sombre" in screens.OnScreens(fig, "Un essai.")._repr_html_()) is darkens


def test_the_name_a_map_title_says_stays_on_a_phone():
    fig, ax = figure()
    ax.plot([0.5], [0.5], "o", markersize=300)
    for name in ("Ici", "Ailleurs"):
        ax.annotate(name, (0.5, 0.5), (0, 0), textcoords="offset points")
    annotate(fig, title="Depuis Ici, tout est loin", source="essai")
    fig.draw_without_rendering()
    places.part(ax, np.array([[*ax.transData.transform((0.5, 0.5)), 900.0], [0, 0, 2000.0]]))
    assert [text.get_visible() for text in ax.texts] == [True, False]


def test_the_name_of_the_biggest_circle_stays_on_a_phone():
    fig, ax = figure()
    line = {"textcoords": "offset points", "arrowprops": {"arrowstyle": "-"}}
    for name, spot in (("Grande", (0.5, 0.5)), ("Petite", (0.52, 0.5))):
        ax.annotate(name, spot, (0, 0), **line)
    annotate(fig, title="Deux villes", source="essai")
    fig.draw_without_rendering()
    circles = [
        [*ax.transData.transform(spot), size] for spot, size in (((0.5, 0.5), 400.0), ((0.52, 0.5), 200.0))
    ]
    places.part(ax, np.array(circles))
    assert [text.get_visible() for text in ax.texts] == [True, False]


def test_the_letter_mu_is_one_the_font_has_while_the_figure_is_drawn():
    fig, ax = figure()
    ax.set_title("85 µg/m³")
    before = pixels(fig)
    ax.set_title("85 μg/m³")
    assert np.array_equal(before, pixels(fig))


def test_a_figure_whose_words_leave_no_room_is_projected_as_it_is(recwarn):
    fig, axes = figure(nrows=9, height=5.6)
    for ax in axes:
        ax.set_title("un critère, le plus possible")
        ax.plot([0, 1], [0, 1])
        ax.set_xlabel("grammes")
    annotate(fig, title="Neuf bandes", unit="g", source="essai")
    assert slide.projected(fig) is None
    assert [str(one.message) for one in recwarn] == []
