"""Les faits d'un graphique sont de pures données : ils se copient, se rangent, et se jugent partout pareil."""

from __future__ import annotations

import dataclasses
import json
import math
import pickle

import matplotlib.pyplot as plt
import numpy as np
import pytest
from chart_cases import CASES
from hypothesis import given, strategies as st
from matplotlib import colors

from figaudit.base.findings import run_rules
from figaudit.measure import exaggeration
from figaudit.read.facts import ChartFacts, read
from figaudit.read.frozen import from_data, to_data
from figaudit.read.scale import norm_of, scale_of
from figaudit.rules.charts import RULES

PLAIN = (type(None), bool, int, float, str)


# --- des figures où se trouve tout ce qui se lit ---------------------------------------------------------------
def every_scale():
    scales = [
        ("log", {}),
        ("log", {"base": 2, "nonpositive": "mask"}),
        ("symlog", {"linthresh": 3}),
        ("logit", {}),
        ("asinh", {}),
        ("function", {"functions": (np.cbrt, lambda values: values**3)}),
    ]
    fig, axes = plt.subplots(2, 3)
    for ax, (name, options) in zip(axes.flat, scales, strict=True):
        ax.plot([0.1, 0.5, 0.9], [0.2, 0.3, 0.6])
        ax.set_yscale(name, **options)
    return fig


def every_norm():
    norms = [
        colors.Normalize(-2, 8, clip=True),
        colors.LogNorm(),
        colors.TwoSlopeNorm(1),
        colors.PowerNorm(0.5),
        colors.FuncNorm((np.cbrt, lambda values: values**3)),
        colors.BoundaryNorm([0, 1, 5, 30], 256),
    ]
    fig, axes = plt.subplots(2, 3)
    for ax, norm in zip(axes.flat, norms, strict=True):
        ax.imshow(np.arange(1.0, 26).reshape(5, 5), norm=norm, cmap="coolwarm")
        ax.text(2, 2, "13", ha="center", va="center")
    return fig


def every_projection():
    fig = plt.figure()
    solid = fig.add_subplot(131, projection="3d")
    solid.bar3d([0, 1, 2], [0, 0, 0], 0, 0.5, 0.5, [3, 1, 2])
    solid.plot([0, 1, 2], [0, 1, 4], [0, 1, 1])
    fig.add_subplot(132, projection="polar").plot([0, 1, 2], [1, 2, np.nan])
    fig.add_subplot(133, projection="mollweide").plot([0, 1], [0, 1])
    return fig


FIGURES = [every_scale, every_norm, every_projection, *(case.figure for case in CASES[::6])]


@pytest.fixture(scope="module")
def many():
    """Les faits de chaque figure d'essai."""
    found = []
    for draw in FIGURES:
        found.append(read(draw()))
        plt.close("all")
    return found


def walk(value, path="faits"):
    """Chaque objet dont des faits sont faits, avec son chemin."""
    yield path, value
    if dataclasses.is_dataclass(value):
        parts = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    elif hasattr(value, "_asdict"):
        parts = value._asdict()
    elif isinstance(value, dict):
        parts = value
    elif isinstance(value, (list, tuple)):
        parts = dict(enumerate(value))
    else:
        return
    for name, part in parts.items():
        yield from walk(part, f"{path}.{name}")


def bits(value):
    """Une valeur telle que deux valeurs égales au bit près sont égales, et elles seules."""
    if isinstance(value, np.ndarray):
        return value.dtype, value.shape, value.tobytes()
    if isinstance(value, float):
        return "nan" if math.isnan(value) else value.hex()
    return value if isinstance(value, PLAIN) else type(value)


def identical(one, other):
    here = [(path, bits(value)) for path, value in walk(one)]
    there = [(path, bits(value)) for path, value in walk(other)]
    return here == there


def judged(facts):
    """Tout ce que la relecture dit de ces faits."""
    report = run_rules(RULES, facts, facts.words.title, facts.unread)
    return report.findings, report.unread, [exaggeration(panel) for panel in facts.flat]


@pytest.mark.heavy
# --- purs, copiables, rangeables --------------------------------------------------------------------------------
def test_facts_hold_nothing_but_data(many):
    for facts in many:
        for path, value in walk(facts):
            assert not callable(value), path
            if isinstance(value, np.ndarray):
                assert type(value) is np.ndarray, path
                assert value.dtype.kind in "biuf", path
            elif not isinstance(value, (*PLAIN, dict, list, tuple)):
                assert type(value).__module__.startswith("figaudit."), f"{path} : {type(value)}"


def test_facts_are_pickled_and_judged_alike(many):
    for facts in many:
        again = pickle.loads(pickle.dumps(facts))
        assert identical(again, facts)
        assert judged(again) == judged(facts)


def test_facts_are_frozen_in_json_and_judged_alike(many):
    for facts in many:
        written = json.dumps(to_data(facts), allow_nan=False)
        again = from_data(json.loads(written))
        assert identical(again, facts)
        assert judged(again) == judged(facts)


def test_what_is_not_a_fact_is_not_frozen():
    with pytest.raises(TypeError, match="ne se range pas"):
        to_data(ChartFacts(data=object()))
    with pytest.raises(TypeError, match="ne se range pas"):
        to_data(np.array([object(), "b"]))
    with pytest.raises(TypeError, match="ne se range pas"):
        to_data(np.ma.masked_array([1.0], [True]))


FLAT = st.none() | st.booleans() | st.integers() | st.floats() | st.text()


@pytest.mark.heavy
@given(st.recursive(FLAT, lambda inside: st.lists(inside) | st.lists(inside).map(tuple), max_leaves=20))
def test_any_plain_value_comes_back(value):
    assert identical(from_data(json.loads(json.dumps(to_data(value), allow_nan=False))), value)


@given(st.lists(st.floats(), max_size=6))
def test_an_array_comes_back_bit_for_bit(values):
    array = np.array(values, float)
    assert identical(from_data(to_data(array)), array)


# --- les échelles et les palettes disent ce que dirait matplotlib -----------------------------------------------
VALUES = np.array([-300, -5, -2, -0.3, 0, 1e-9, 0.2, 0.5, 0.999, 1, 2, 7.5, 10, 99.3, 1e5, np.nan])


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("linear", {}),
        ("log", {}),
        ("log", {"base": 2}),
        ("log", {"base": np.e}),
        ("log", {"base": 5, "nonpositive": "mask"}),
        ("symlog", {}),
        ("symlog", {"base": 2, "linthresh": 0.5, "linscale": 3}),
        ("logit", {}),
        ("logit", {"nonpositive": "clip"}),
        ("asinh", {"linear_width": 5}),
    ],
)
def test_a_known_scale_is_matplotlib_s(name, options):
    _, ax = plt.subplots()
    ax.set_yscale(name, **options)
    theirs = ax.yaxis.get_transform()
    ours = scale_of(theirs, 0.1, 0.9)
    np.testing.assert_allclose(ours.transform(VALUES), theirs.transform(VALUES.copy()), rtol=1e-13)
    plt.close("all")


def test_an_unknown_scale_is_sampled():
    fig = every_scale()
    panel = read(fig).panels[-1]
    low, high = panel.y.low, panel.y.high
    values = np.linspace(low, high, 7)
    np.testing.assert_allclose(panel.y.warp(values), np.cbrt(values), atol=1e-4)
    assert panel.y.fraction([low, high]).tolist() == [0, 1]
    assert panel.y.fraction(high + 1) > 1
    assert panel.y.fraction(low - 1) < 0
    plt.close("all")


@pytest.mark.parametrize(
    "norm",
    [
        colors.Normalize(-3, 7),
        colors.Normalize(-3, 7, clip=True),
        colors.CenteredNorm(2, 5),
        colors.SymLogNorm(1, vmin=-10, vmax=100),
        colors.AsinhNorm(2, vmin=-10, vmax=100),
        colors.TwoSlopeNorm(0, -3, 200),
        colors.PowerNorm(0.5, 0, 7),
        colors.FuncNorm((np.cbrt, lambda values: values**3), -3, 7),
    ],
    ids=lambda norm: type(norm).__name__,
)
def test_a_palette_places_as_matplotlib_does(norm):
    ours = norm_of(norm, 256, -2, 6)
    for value in (-2, -1.3, 0, 0.7, 3.3, 6, 100):
        assert float(ours.transform(value)) == pytest.approx(float(norm(value)), abs=1e-3)


def test_a_log_palette_places_nothing_below_zero():
    ours = norm_of(colors.LogNorm(1, 100), 256, 1, 100)
    assert ours.transform(10) == 0.5
    assert not np.isfinite([ours.transform(0), ours.transform(-1)]).any()


@pytest.mark.parametrize("extend", ["neither", "both"])
def test_a_bound_is_between_two_classes(extend):
    norm = colors.BoundaryNorm([-5, -1, 0, 2, 100], 256, extend=extend)
    ours = norm_of(norm, 256, -5, 100)
    before, after = norm([-0.5, 0.5]).tolist()
    assert ours.transform(0) == ((before + after) / 2 + 0.5) / 256
    assert ours.transform(0.5) == (after + 0.5) / 256


def test_a_palette_that_cannot_place_a_value_says_nothing():
    class Picky(colors.Normalize):
        def __call__(self, value, clip=None):
            raise ValueError("pas cette valeur")

    for norm in (Picky(0, 1), colors.PowerNorm(0.5), colors.Normalize(7, 3)):
        assert math.isnan(norm_of(norm, 256, 0, 1).transform(0.5))


def test_the_colour_under_a_text_is_read_with_it():
    fig, ax = plt.subplots()
    ax.imshow([[0.0, 1.0], [2.0, 3.0]], cmap="gray")
    ax.text(1, 0, "1", ha="center", va="center")
    ax.text(5, 5, "hors du dessin")
    shades = read(fig).panels[0].shades[0]
    assert shades.under(1, 0) == "#555555"
    assert shades.under(5, 5) == ""
    assert shades.under(0, 1) == ""
    plt.close("all")
