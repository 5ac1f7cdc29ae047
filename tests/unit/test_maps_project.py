"""Projections, déformations et mailles, contre des valeurs que l'on peut recalculer."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from pyproj import Geod

from datakit import maps
from datakit.data.load import load
from datakit.data.place import place
from datakit.draw.phone import narrowed
from datakit.errors import InvalidArgument
from datakit.maps.project import PROJECTIONS


def area_km2(gdf):
    """L'aire de chaque contour sur l'ellipsoïde : la même quelle que soit la projection."""
    earth, shapes = Geod(ellps="WGS84"), gdf.to_crs(4326).geometry
    return shapes.map(lambda shape: abs(earth.geometry_area_perimeter(shape)[0]) / 1e6)


@pytest.fixture(scope="module")
def world():
    return load("contours_monde")


def test_mercator_inflates_greenland(world):
    lands = world[world["nom"].isin(["Groenland"]) | (world["continent"] == "Afrique")]
    assert (world["aire_km2"] > 1000).all()
    true = area_km2(lands).groupby(lands["continent"]).sum()
    assert true["Afrique"] / true["Amérique du Nord"] == pytest.approx(30.4e6 / 2.166e6, rel=0.05)
    drawn = maps.project(lands, "mercator").area.groupby(lands["continent"]).sum()
    assert drawn["Afrique"] / drawn["Amérique du Nord"] < 1.1


def test_equal_area_projections_keep_areas_and_mercator_keeps_angles(world):
    found = maps.compare_projections(world, list(PROJECTIONS)).set_index("projection")
    for name in ("Equal Earth", "Mollweide", "Gall-Peters", "Lambert azimutale pour l’Europe"):
        assert found.loc[name, "rapport_aires"] == pytest.approx(1, abs=0.01)
    assert found.loc["Mercator du web", "angle_max"] < 0.5
    assert found.loc["Mercator du web", "rapport_aires"] > 20


def test_mercator_scale_is_the_squared_secant():
    two = gpd.GeoDataFrame(geometry=gpd.points_from_xy([0, 0], [0, 60]).buffer(0.01), crs=4326)
    ratio = maps.compare_projections(two, ["mercator"])["rapport_aires"].iloc[0]
    assert ratio == pytest.approx(1 / np.cos(np.radians(60)) ** 2, rel=0.01)


def test_every_projection_draws_the_world(world):
    for name in PROJECTIONS:
        assert len(maps.project(world, name)) >= 170
    with pytest.raises(InvalidArgument, match="lambert-93"):
        maps.project(world, "lambert-39")


LOCAL = {
    "79191": 2154, "2A004": 2154, "97105": 5490, "97209": 5490, "97302": 2972, "97411": 2975, "97611": 4471,
    "france": 2154,
}  # fmt: skip


@pytest.mark.parametrize("code", LOCAL)
def test_each_place_of_france_has_its_legal_projection(code):
    outlines = place(code).territoire.communes()
    drawn = maps.project(outlines)
    assert drawn.crs.to_epsg() == LOCAL[code]
    assert drawn.crs == maps.project(drawn, "locale").crs  # déjà projetés, on retrouve la même
    assert (drawn.area / 1e6).sum() == pytest.approx(area_km2(outlines).sum(), rel=0.01)


def test_elsewhere_a_town_takes_its_utm_zone_and_the_world_keeps_areas(world):
    town = gpd.GeoDataFrame(geometry=[shapely.box(-73.7, 45.4, -73.5, 45.6)], crs=4326)  # Montréal
    assert maps.project(town).crs.to_epsg() == 32618
    assert maps.project(world).crs.to_epsg() == 8857


def test_tissot_draws_one_panel_per_projection(world):
    fig = maps.tissot(world, ["mercator", "equal-earth"], title="Tissot", source="Natural Earth")
    assert [ax.get_title().splitlines()[0] for ax in fig.axes] == ["Mercator du web", "Equal Earth"]
    # Deux points : « conserve ni les angles ni les aires » ne serait pas du français.
    assert fig.axes[1].get_title().splitlines()[1] == "conserve\u00a0: les aires"
    # Le Mercator du web traite l'ellipsoïde comme une sphère : ses angles ne sont justes qu'à peu près.
    assert fig.axes[0].get_title().splitlines()[1] == "conserve\u00a0: presque les angles"
    circles = fig.axes[1].collections[-1]
    areas = [shapely.Polygon(p.vertices).area for p in circles.get_paths()]
    assert max(areas) / min(areas) == pytest.approx(1, abs=0.03)  # équivalente : des taches égales


def test_declared_areas_match_the_outlines():
    # Paris a perdu 7 % de son aire avec des contours simplifiés à 900 m ; une petite commune, 2 % à 200 m.
    tables = ((load("contours_departements"), 0.07), (place("86").communes(), 0.03))
    for table, tolerance in tables:
        assert np.allclose(area_km2(table), table["superficie_km2"], rtol=tolerance, atol=0.01)


def test_aggregate_sums_and_recomputes_ratios():
    towns = place("86").communes()
    big = maps.aggregate(
        towns,
        by="intercommunalite",
        sums=["population", "superficie_km2"],
        ratios={"densite": ("population", "superficie_km2")},
    )
    assert len(big) == towns["intercommunalite"].nunique()
    assert big["population"].sum() == towns["population"].sum()
    assert area_km2(big).sum() == pytest.approx(area_km2(towns).sum(), rel=1e-3)
    row = big[big["intercommunalite"] == "Grand Poitiers"].iloc[0]
    ours = towns[towns["intercommunalite"] == "Grand Poitiers"]
    assert row["densite"] == pytest.approx(ours["population"].sum() / ours["superficie_km2"].sum())
    assert row["densite"] != pytest.approx(ours["densite"].mean(), rel=0.05)


def test_aggregate_keeps_unknown_unknown_and_explains():
    boxes = [shapely.box(5e5 + i, 66e5, 5e5 + i + 1, 66e5 + 1) for i in range(3)]
    frame = gpd.GeoDataFrame({"z": ["a", "a", "b"], "n": [1.0, None, 3]}, geometry=boxes, crs=2154)
    assert pd.isna(maps.aggregate(frame, by="z", sums=["n"])["n"].iloc[0])
    with pytest.raises(InvalidArgument, match="Colonne absente"):
        maps.aggregate(frame, by="zone", sums=["n"])


def test_colour_blind_preview_has_four_views():
    from figaudit.base.theme import figure

    fig, ax = figure(width=2, height=1)
    ax.axvspan(0, 1, color="red")
    views = maps.colour_blind(fig).axes
    assert len(views) == 4
    red, deutan = (v.images[0].get_array()[50, -60, :3] for v in (views[0], views[2]))
    assert red[1] < 0.1 < deutan[1]


def test_colour_blind_preview_writes_the_legend_once():
    from figaudit.base.theme import figure

    fig, ax = figure(width=4, height=3)
    ax.axvspan(0, 1, color="red", label="pertes")
    legend = ax.legend(title="%")
    shown = maps.colour_blind(fig)

    legends = [view.get_legend() for view in shown.axes if view.get_legend()]
    assert [[text.get_text() for text in one.get_texts()] for one in legends] == [["pertes"]]
    assert legends[0].get_title().get_text() == "%"
    assert legend.get_visible()  # la figure reste comme elle était
    assert narrowed(shown) is not None  # quatre vues l’une sous l’autre, et leur légende dessous
    top = shown.axes[0].images[0].get_array()
    assert not (top[0] == 1).all()  # rognée à ce qui est dessiné


def test_the_sea_is_not_a_road_but_a_river_is_crossed():
    """La Rivière Salée coupe la Guadeloupe en deux, la mer en ôte La Désirade, Marie-Galante et Les Saintes."""
    towns = place("97101").territoire.communes().set_index("nom")
    reached = maps.by_land(towns, "Les Abymes").index
    assert {"Basse-Terre", "Baie-Mahault", "Les Abymes"} <= set(reached)
    assert set(towns.index.difference(reached)) == {
        "Capesterre-de-Marie-Galante", "Grand-Bourg", "Saint-Louis", "La Désirade", "Terre-de-Bas", "Terre-de-Haut",
    }  # fmt: skip
