"""Réparer une carte : la copie relue est innocente, l'original ne change pas."""

from __future__ import annotations

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pytest
import shapely
from matplotlib.collections import PathCollection
from matplotlib.patches import Patch

from figaudit.mend.maps import MAP_MENDS, mended_map
from figaudit.mend.painting import CATEGORIES, ramp_between, safe_categories
from figaudit.report_map import audit_map
from figaudit.rulebook import pages
from figaudit.rules.maps import RULES


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def squares(values):
    """Des territoires d'étendues diverses, en Lambert 93."""
    boxes = []
    for rank in range(len(values)):
        west = 5e5 + rank % 8 * 1e4
        south = 66e5 + rank // 8 * 1e4
        boxes.append(shapely.box(west, south, west + 1e4, south + 5e3 + rank % 5 * 1e3))
    return gpd.GeoDataFrame({"valeur": values}, geometry=boxes, crs=2154)


def painted(label="part des logements (%)", values=None, **options):
    """Une carte en dégradé de quarante territoires, et sa table."""
    frame = squares(np.arange(1.0, 41.0) if values is None else values)
    fig, ax = plt.subplots()
    frame.plot("valeur", ax=ax, legend=True, legend_kwds={"label": label}, **options)
    ax.set_axis_off()
    return fig, frame


def assert_mended(fig, frame, rule):
    assert rule in audit_map(fig, frame).rules
    copy, done, _ = mended_map(fig, frame)
    assert rule in done
    assert rule not in audit_map(copy, frame).rules
    assert rule in audit_map(fig, frame).rules, "l’original ne doit pas changer"
    return copy


def test_every_mend_is_a_rule_that_its_page_names():
    assert set(MAP_MENDS) <= {rule.id for rule in RULES}
    assert set(MAP_MENDS) <= set(pages("maps"))


def test_a_rainbow_goes_from_light_to_dark():
    fig, frame = painted(cmap="jet")
    copy = assert_mended(fig, frame, "rainbow-colormap")
    first, last = copy.axes[0].collections[0].get_cmap()([0.0, 1.0])
    assert first[:3].sum() > last[:3].sum()


def test_counts_become_circles_whose_area_is_the_value():
    fig, frame = painted(label="habitants", values=np.arange(1000.0, 41000.0, 1000.0), cmap="Blues")
    copy = assert_mended(fig, frame, "stock-in-choropleth")
    circles = [one for one in copy.axes[0].collections if isinstance(one, PathCollection)][-1]
    sizes = circles.get_sizes()
    np.testing.assert_allclose(sizes / sizes.max(), frame["valeur"] / frame["valeur"].max())


def test_a_radius_becomes_an_area():
    frame = squares(np.arange(1.0, 41.0))
    fig, ax = plt.subplots()
    centres = frame.centroid
    ax.scatter(centres.x, centres.y, s=frame["valeur"] ** 2)
    ax.set_aspect("equal")
    ax.set_axis_off()
    copy = assert_mended(fig, frame, "radius-not-area")
    sizes = copy.axes[0].collections[0].get_sizes()
    np.testing.assert_allclose(sizes / sizes.max(), frame["valeur"] / 40, rtol=1e-6)


def test_a_mercator_is_drawn_again_with_equal_areas():
    corners = np.array([(0, 0), (7, 0), (7, 6), (2, 5)])
    lands = [shapely.Polygon(np.add(corners, (8 * i, south))) for i in range(8) for south in (5, 30, 62)]
    frame = gpd.GeoDataFrame({"valeur": np.arange(24.0)}, geometry=lands, crs=4326).to_crs(3857)
    fig, ax = plt.subplots()
    frame.plot("valeur", ax=ax, legend=True, legend_kwds={"label": "part (%)"})
    ax.text(0, 0, "Projection de Mercator")
    copy = assert_mended(fig, frame, "not-equal-area")
    paths = copy.axes[0].collections[0].get_paths()
    sizes = [shapely.Polygon(path.vertices).area for path in paths]
    np.testing.assert_allclose(sizes, frame.to_crs(8857).area, rtol=1e-6)
    assert copy.axes[0].texts[0].get_text() == "Projection de Equal Earth"


def test_what_cannot_be_mended_says_why():
    frame = squares(np.arange(1000.0, 41000.0, 1000.0))
    frame.geometry = frame.skew(20)
    fig, ax = plt.subplots()
    blues = np.array(["#eff3ff", "#bdd7e7", "#6baed6", "#08519c"])
    frame.plot(ax=ax, color=blues[np.arange(40) // 10])
    names = ["moins de 11 000", "11 000 à 20 999", "21 000 à 30 999", "31 000 et plus"]
    handles = [Patch(facecolor=one, label=name) for one, name in zip(blues, names, strict=True)]
    ax.legend(handles=handles, title="Habitants")
    ax.set_axis_off()
    _, done, left = mended_map(fig)
    assert "stock-in-choropleth" not in done
    assert left["stock-in-choropleth"].startswith("Le dessin ne connaît que des classes")


def test_what_is_missing_is_hatched_when_it_was_painted_like_a_class():
    frame = squares(np.arange(1.0, 41.0))
    frame.geometry = frame.skew(20)  # des parallélogrammes : des carrés seraient lus comme des symboles
    frame.loc[[5, 18], "valeur"] = np.nan
    fig, ax = plt.subplots()
    frame.plot(ax=ax, color="#eff3ff")
    known = frame.dropna()
    cuts = np.digitize(known["valeur"], [10, 20, 30])
    blues = np.array(["#eff3ff", "#bdd7e7", "#6baed6", "#08519c"])
    known.plot(ax=ax, color=blues[cuts])
    names = ["0 à 9", "10 à 19", "20 à 29", "30 à 40"]
    ax.legend(handles=[Patch(facecolor=one, label=name) for one, name in zip(blues, names, strict=True)])
    ax.set_axis_off()
    copy = assert_mended(fig, frame, "hidden-missing")
    assert copy.texts[0].get_text() == "Hachuré\u00a0: pas de donnée."


def test_colours_are_safe_or_none():
    assert ramp_between("diverging", 2) == ["#8a3a00", "#0a3d66"]
    assert safe_categories(2) == list(CATEGORIES[:2])
    assert safe_categories(9) == []
