"""La relecture des cartes devant des figures de toute sorte : elle ne lève rien, ne change rien, ne se contredit pas."""

from __future__ import annotations

import re
import time
import warnings

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings, strategies as st
from matplotlib.collections import EllipseCollection, PatchCollection, PolyCollection
from matplotlib.colors import BoundaryNorm, LogNorm, TwoSlopeNorm
from matplotlib.patches import Circle, Ellipse, Patch, PathPatch, Polygon, Rectangle, RegularPolygon, Wedge
from matplotlib.path import Path
from sampled import examples

from datakit import maps
from figaudit.read.maps.holes import holes
from figaudit.read.maps.intervals import interval
from figaudit.read.maps.layers import layers_of
from figaudit.read.maps.words import WORDS

RNG = np.random.default_rng(0)
ODD = st.sampled_from([0.0, 1.0, -1.0, 1e-12, 1e9, -999.0, float("nan"), float("inf"), 46.5, 66e5])
NUMBERS = st.lists(ODD | st.floats(-1e6, 1e6), min_size=0, max_size=12)
TEXTS = st.sampled_from(
    [
        "",
        "10 – 20",
        "[14, 40)",
        "moins de 5 %",
        "population",
        "99999999999999999999",
        "<b>",
        "à",
        "1,2,3",
        "–",
    ]
)


def boxes(values):
    return [shapely.box(i, 0, i + 1, 1 + i % 3) for i in range(len(values))]


def frame_of(values, crs=2154):
    return gpd.GeoDataFrame({"taux": values}, geometry=boxes(values), crs=crs)


def geopandas_map(ax, values):
    if np.isfinite(values).any():
        frame_of(np.where(np.isfinite(values), values, np.nan)).plot("taux", ax=ax, legend=True)


def buffers(ax, values):
    points = gpd.GeoSeries([shapely.Point(i, i) for i in range(len(values))])
    if len(values):
        points.buffer(np.nan_to_num(np.abs(values), posinf=1) + 0.1).plot(ax=ax)


def patches(ax, values):
    made = [Circle((i, 0), abs(v)) for i, v in enumerate(values)] + [Rectangle((0, 0), 1, v) for v in values]
    made += [
        Ellipse((0, 0), 1, 2),
        RegularPolygon((1, 1), 6),
        Wedge((0, 0), 1, 0, 90),
        PathPatch(Path([(0, 0), (1, np.nan)])),
    ]
    for patch in made:
        ax.add_patch(patch)


def collections(ax, values):
    shapes = [[(i, 0), (i + 1, 0), (i, v)] for i, v in enumerate(values)]
    ax.add_collection(PolyCollection(shapes, array=np.asarray(values, float) if values.size else None))
    ax.add_collection(PatchCollection([Polygon(s) for s in shapes], hatch="//"))
    ax.add_collection(
        EllipseCollection(
            values, values, values, offsets=np.c_[values, values], offset_transform=ax.transData
        )
    )


def rasters(ax, values):
    grid = np.resize(values if len(values) else [0.0], (4, 5))
    ax.imshow(np.ma.masked_invalid(grid), extent=(0, 5, 40, 44))
    ax.imshow(np.zeros((3, 3, 3)))
    ax.pcolormesh(np.ma.masked_all((3, 3)))
    ax.contour(np.nan_to_num(grid, posinf=1) + RNG.random((4, 5)))
    ax.contourf(RNG.random((4, 5)), levels=3)
    ax.hexbin(RNG.random(9), RNG.random(9), gridsize=3)


def points(ax, values):
    ax.scatter(values, values, s=np.abs(np.nan_to_num(values, posinf=1)), c=values)
    ax.plot(values, values, "o")
    ax.scatter([], [])
    ax.fill_between([0, 1], [0, 1])
    ax.bar([1], [2])


def legends(ax, values):
    ax.legend(handles=[Patch(color=c, label=str(v)) for c, v in zip("rgbk", values, strict=False)])
    ax.figure.colorbar(plt.cm.ScalarMappable(BoundaryNorm([0, 1, 2], 256), "RdYlGn"), ax=ax)
    ax.figure.colorbar(plt.cm.ScalarMappable(LogNorm(1, 10), "jet"), ax=ax)
    ax.figure.colorbar(plt.cm.ScalarMappable(TwoSlopeNorm(0, -1, 5)), ax=ax)
    ax.figure.colorbar(plt.cm.ScalarMappable(), ax=ax)


DRAW = [geopandas_map, buffers, patches, collections, rasters, points, legends]


def state(fig):
    parts = [
        (type(a).__name__, a.get_zorder(), a.get_visible(), a.get_label())
        for ax in fig.axes
        for a in ax.get_children()
    ]
    return parts, [
        (repr(ax.get_xlim()), repr(ax.get_ylim()), ax.get_aspect(), ax.get_position().bounds)
        for ax in fig.axes
    ]


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    values=NUMBERS,
    kinds=st.lists(st.sampled_from(DRAW), max_size=4),
    words=TEXTS,
    aspect=st.sampled_from(["auto", 1, 1.5]),
    off=st.booleans(),
)
def test_any_figure_is_read_without_harm(values, kinds, words, aspect, off):
    values = np.array(values, float)
    fig, ax = plt.subplots()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for draw in kinds:
            try:
                draw(ax, values)
            except (ValueError, TypeError, IndexError, shapely.errors.GEOSException):
                continue  # matplotlib lui-même refuse ce dessin
        ax.set_title(words)
        ax.text(0, 0, words)
        ax.set_aspect(aspect)
        if off:
            ax.axis("off")
        before = state(fig)
        report = maps.audit_map(fig)
        assert state(fig) == before
        assert maps.audit_map(fig) == report
        assert maps.audit_map(ax).rules <= report.rules or not report.rules
        with_table = maps.audit_map(fig, frame_of(values))
        assert not [u for r in (report, with_table) for u in r.unread if "n'a pas pu être appliquée" in u]
    plt.close(fig)


@given(st.text(max_size=40))
def test_any_legend_is_read(words):
    found = interval(words)
    assert found is None or not np.isnan(found.low + (0 if np.isinf(found.high) else found.high))


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("14.00, 40.00", 14, 40),
        ("[14, 40)", 14, 40),
        ("de 10 à 20 hab./km²", 10, 20),
        ("10 % à 20 %", 10, 20),
        ("1 234 – 2 000", 1234, 2000),
        ("16,500, 24,350", 16500, 24350),
        ("-5 – -2", -5, -2),
        ("−5 à 0", -5, 0),
        ("over 67 to 73", 67, 73),
        ("moins de 10 %", -np.inf, 10),
        ("20 et plus", 20, np.inf),
        ("≥ 30", 30, np.inf),
        ("100+", 100, np.inf),
        ("0 %", 0, 0),
        ("12,5 - 14,0", 12.5, 14),
    ],
)
def test_classes_are_read_as_people_write_them(words, low, high):
    found = interval(words)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("words", ["", "Zone 3", "forêt", "Paris 2024 et Lyon", "n. d."])
def test_what_is_not_a_class_is_left_alone(words):
    assert interval(words) is None


def test_every_list_of_words_is_used_and_every_name_is_a_list():
    """Un nom mal écrit entre accolades serait lu comme du texte, et ne reconnaîtrait plus rien."""
    usual = [written for written in WORDS["usual"].values() if isinstance(written, str)]
    vocabulary = [one for family in WORDS["vocabulary"].values() for one in family]
    nested = [one for listed in WORDS["lists"].values() for one in listed]
    named = set(re.findall(r"\{([A-Z_]+)\}", " ".join([*usual, *vocabulary, *nested])))
    assert named == set(WORDS["lists"])


def test_a_list_names_only_lists_written_below_it():
    """Chaque nom est remplacé à son tour : une liste déjà passée resterait une accolade."""
    order = list(WORDS["lists"])
    for name, listed in WORDS["lists"].items():
        for nested in re.findall(r"\{([A-Z_]+)\}", " ".join(listed)):
            assert order.index(nested) > order.index(name), f"{name} nomme {nested}"


def test_reading_leaves_every_pixel_in_place():
    fig, ax = plt.subplots()
    geopandas_map(ax, np.array([1.0, 2, 3, np.nan]))
    legends(ax, np.array([1.0, 2]))
    fig.canvas.draw()
    before = np.asarray(fig.canvas.buffer_rgba()).copy()
    maps.audit_map(fig, frame_of([1.0, 2, 3, np.nan]))
    fig.canvas.draw()
    assert np.array_equal(before, np.asarray(fig.canvas.buffer_rgba()))


def test_many_points_are_read_more_quickly_than_drawn():
    many = 200_000  # un million : bench_maps.py
    fig, ax = plt.subplots()
    ax.scatter(RNG.random(many), RNG.random(many), s=1, c=RNG.random(many))
    ax.set_aspect("equal")
    started = time.process_time()
    fig.canvas.draw()
    drawn = time.process_time()
    maps.audit_map(fig)
    assert time.process_time() - drawn < drawn - started, "relire coûte plus que dessiner"


def test_the_table_alone_tells_the_column_the_projection_and_the_gaps():
    table = gpd.GeoDataFrame({"nom": list("abcdefghijkl"), "densite": np.arange(12) * 7.0, "taux": [3.0, None, 9, 4, 8, 1, 7, 2, 6, None, 5, 0.5]}, geometry=boxes(range(12)), crs=2154)  # fmt: skip
    fig, ax = plt.subplots()
    table.plot("taux", ax=ax, cmap="Blues")
    report = maps.audit_map(fig, table)
    assert dict(report.measures)["colonne lue"] == "taux"
    assert dict(report.measures)["territoires sans donnée"] == "2"
    assert (
        next(f for f in report.findings if f.rule == "hidden-missing").message
        == "2 territoires sans donnée, et la légende n’en dit rien."
    )


@pytest.mark.parametrize("code", [-1, 999, -9999])
def test_a_sentinel_is_not_a_value(code):
    values = [12.5, 14.2, 16.1, 18.3, 20.4, 22.5, 13.7, 15.9, float(code), float(code)]
    fig, ax = plt.subplots()
    frame_of(values).plot("taux", ax=ax, cmap="Blues", legend=True)
    message = next(f.message for f in maps.audit_map(fig).findings if f.rule == "hidden-missing")
    assert message.startswith("2 territoires à ")


def test_true_zeros_are_values():
    fig, ax = plt.subplots()
    frame_of([0.0, 0, 0, 1.5, 2.5, 4, 7, 9, 12]).plot("taux", ax=ax, cmap="Blues", legend=True)
    assert "hidden-missing" not in maps.audit_map(fig).rules


@pytest.mark.parametrize("turned", [False, True], ids=["dans le même sens", "en tous sens"])
@pytest.mark.parametrize(
    ("absent", "found"),
    [((), 0), (((2, 2),), 1), (((1, 1), (3, 3)), 2), (((4, 2), (3, 2)), 0), (((1, 2), (2, 1), (2, 3), (3, 2)), 4)],
    ids=["tout est couvert", "un trou", "deux trous", "une baie", "autour d’une île"],
)  # fmt: skip
def test_holes_of_a_partition(absent, found, turned):
    """Un trou est vu quel que soit le sens où les contours sont tracés ; une baie, ouverte, n’en est pas un."""
    cells = [(x, y) for x in range(5) for y in range(5) if (x, y) not in absent]
    boxes = [shapely.box(x, y, x + 1, y + 1, ccw=not (turned and (x + y) % 2)) for x, y in cells]
    fig, ax = plt.subplots()
    gpd.GeoSeries(boxes).plot(ax=ax)
    assert holes(layers_of(ax)[0], 0.25) == found
    plt.close(fig)
