"""Les tables de l’édition du navigateur : les mêmes, sans pyarrow."""

import sys
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from datakit.data import cache, load, package
from datakit.tools import light, lite
from datakit.tools.where import Shop

ROOT = Path(__file__).parents[2]
WHOLE = ("capteurs_bureau", "prenoms_france", "co2_pays")  # des dates, des vrai ou faux, des trous ; un CSV


@pytest.fixture(scope="module")
def tables():
    """Des tables du kit : d’un seul tenant, et une part de celle des contours."""
    known = package.read(ROOT / "datasets")
    shapes = known["contours_communes"]
    found = {name: known[name] for name in WHOLE}
    return found | {shapes.name: replace(shapes, parts=shapes.parts[:1])}


@pytest.fixture(scope="module")
def folder(tables, tmp_path_factory):
    """Le dossier des tables que l’édition donne."""
    place = tmp_path_factory.mktemp("site")
    lighter = light.lightened(tables, place / "cache")
    for path, data in lite.given(tables, lighter):
        target = place / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (place / package.FILE).write_bytes(lite.card(ROOT, tables, lighter))
    return place


def read(table):
    first = (*table.parts, table)[0]
    return load.read(package.content(first), first)


@pytest.mark.parametrize("name", WHOLE)
def test_a_table_keeps_its_rows_and_its_types(tables, folder, name):
    given = package.read(folder)[name]
    pd.testing.assert_frame_equal(read(given), read(tables[name]))


def test_outlines_keep_their_shape_and_their_projection(tables, folder):
    given = package.read(folder)["contours_communes"]
    ours, theirs = read(tables["contours_communes"]), read(given)
    assert given.parts[0].path.endswith(".csv.zip")
    assert theirs.crs == ours.crs
    assert theirs.geometry.to_wkb().tolist() == ours.geometry.to_wkb().tolist()


def test_nothing_is_left_that_only_pyarrow_reads(folder, monkeypatch):
    assert list(folder.glob("**/*.parquet")) == []
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in WHOLE:
        assert len(read(package.read(folder)[name]))


def test_without_geopandas_an_outline_is_still_read(folder, monkeypatch):
    """Le reste de la table sert : l’atelier 01 y compte des communes."""
    monkeypatch.setitem(sys.modules, "geopandas", None)
    first = package.read(folder)["contours_communes"].parts[0]
    frame = load._csv(package.content(first), first)
    assert type(frame) is pd.DataFrame
    assert type(frame["geometry"].iloc[0]) is bytes


def test_a_table_that_is_already_a_csv_is_given_as_it_is(tables, folder):
    given = package.read(folder)["co2_pays"]
    assert given.path == tables["co2_pays"].path
    assert given.sha256 == tables["co2_pays"].sha256


def test_a_table_made_once_is_kept(tables, folder, monkeypatch):
    """Une France entière de prénoms demande une demi-minute."""
    monkeypatch.setattr(load, "as_csv", lambda *_: pytest.fail("refaite"))
    monkeypatch.setattr(pd, "read_parquet", lambda *_: pytest.fail("refaite"))
    assert light.lightened(tables, folder / "cache").files


def test_the_keys_know_the_new_files(tables, folder):
    """Sans cela, chaque vérification dirait que la table a changé depuis que la réponse a été calculée."""
    lighter = light.lightened(tables, folder / "cache")
    before, after = tables["prenoms_france"].sha256, package.read(folder)["prenoms_france"].sha256
    held = lighter.rekeyed({"place": "79191", "tables": {"prenoms_france": before, "ailleurs": "0"}})
    assert held == {"place": "79191", "tables": {"prenoms_france": after, "ailleurs": "0"}}
    assert before != after


def test_a_portal_answers_where_nothing_can_be_kept(monkeypatch, tmp_path):
    """Dans un navigateur, sans pyarrow, rien ne se garde d’une fois sur l’autre ; la table lue sert quand même."""
    monkeypatch.setattr(cache, "folder", lambda: tmp_path)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    frame = pd.DataFrame({"n": [1, 2]})
    assert cache.recall("portail") is None
    assert cache.remember("portail", lambda: frame, 10).frame is frame


def test_a_workshop_without_a_map_asks_for_nothing_that_draws_one():
    """L’édition disait à tort de presque tous qu’ils s’arrêtent en chemin, faute de shapely et de pyproj."""
    assert Shop(ROOT, "04-prenoms").needs() & {"shapely", "pyproj", "geopandas", "pyarrow"} == set()
