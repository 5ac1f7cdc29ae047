"""Les faits d'une carte sont des valeurs : rien d'autre n'y entre, et ils se rejugent sans la figure."""

from __future__ import annotations

import os
import pickle
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import SimpleNamespace

import geopandas
import matplotlib.pyplot as plt
import numpy as np
import pytest
import shapely
from matplotlib.figure import Figure
from pyproj import CRS

from figaudit import rulebook
from figaudit.read.maps import projections
from figaudit.read.maps.facts import AREAS, MapFacts
from figaudit.read.maps.projections import roughly, towards
from figaudit.read.maps.reader import read_maps
from figaudit.read.maps.table import Table, placed
from figaudit.report_map import audit_map, judge

sys.path.insert(0, str(Path(__file__).parents[1] / "corpus"))
from score import HERE, alone, figures as labelled, load, target_of, undrawn

PLAIN = (str, int, float, bool, type(None))
STRANGERS = "maps_n"  # un jeu d'inconnus : grilles, plages, points, tracés, plusieurs cartes


def drawn_by_pages():
    """Les deux figures de chaque page, et leur table."""
    for page in rulebook.pages("maps").values():
        for example in page.examples():
            yield f"{page.id} {example.name}", example.fig, example.table


def drawn_by_strangers():
    with undrawn():
        for name, make, _ in labelled(load(HERE / f"{STRANGERS}.py")):
            with alone():
                fig, *table = target_of(make())
            yield f"{STRANGERS} {name}", fig, table[0] if table else None


@pytest.fixture(scope="module")
def figures():
    found = [*drawn_by_pages()]
    if os.environ.get("DATAKIT_LONG"):  # le corpus garde déjà leurs faits, et les rejuge chaque jour
        found += drawn_by_strangers()
    yield found
    plt.close("all")


def strange(value, where="faits"):
    """Ce qui, dans ces faits, n'est pas une valeur, et où."""
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biufU":
            yield f"{where} : un tableau de {value.dtype}"
    elif is_dataclass(value) and not isinstance(value, type):
        for name in {*vars(value), *(field.name for field in fields(value))}:
            yield from strange(getattr(value, name), f"{where}.{name}")
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from strange(key, f"{where}[une clé]")
            yield from strange(held, f"{where}[{key!r}]")
    elif isinstance(value, (tuple, list)):
        for rank, held in enumerate(value):
            yield from strange(held, f"{where}[{rank}]")
    elif type(value) not in PLAIN:
        yield f"{where} : {type(value).__module__}.{type(value).__name__}"


@pytest.mark.parametrize("intruder", [print, Figure(), {"a": (1, np.float64)}, np.array([None]), np.int64(1)])
def test_an_intruder_is_seen(intruder):
    assert [*strange(("a", 1, {"b": [np.zeros(2), intruder]}))]


@pytest.mark.heavy
def test_facts_are_plain_values(figures):
    found = {}
    for name, fig, table in figures:
        for facts in read_maps(fig, table):
            judge([facts])  # ce qu'une règle aurait gardé compte aussi
            if intruders := [*strange(facts)]:
                found[name] = intruders
    assert found == {}


@pytest.mark.heavy
def test_facts_are_judged_without_the_figure(figures):
    """Rangés puis repris, les faits donnent le même rapport que la figure."""
    for name, fig, table in figures:
        read = read_maps(fig, table)
        again = pickle.loads(pickle.dumps(read))
        assert all(isinstance(facts, MapFacts) for facts in again)
        assert judge(again) == judge(read), name
        if len(again) == 1:
            assert judge(again) == audit_map(fig, table), name


@pytest.mark.parametrize("target", [3857, 4326, "ESRI:54030"])
def test_a_rectangle_moved_roughly_lands_where_it_should(target):
    """Assez près pour dire que deux cartes ne sont pas au même endroit : au millième de leur étendue."""
    france = (1e5, 6.05e6, 1.2e6, 7.1e6)
    exact = np.array(towards(CRS(2154), target).transform_bounds(*france))
    rough = roughly(np.array(france), CRS(2154), target)
    assert np.abs(rough - exact).max() < 1e-3 * np.ptp(exact[[0, 2]])


def test_a_table_from_elsewhere_asks_for_no_exact_projection(monkeypatch):
    """En préparer huit coûtait à cette seule lecture plusieurs fois le prix du dessin."""
    monkeypatch.setattr(
        projections.Transformer, "from_crs", lambda *_, **__: pytest.fail("une transformation")
    )
    squares = geopandas.GeoDataFrame(geometry=[shapely.box(x, 48, x + 1, 49) for x in range(4)], crs=4326)
    far = SimpleNamespace(shape=AREAS, centres=np.array([[-70.5, -30.5], [-69.5, -30.5]]), extent=1.5)
    assert placed(Table(squares), far) is None
