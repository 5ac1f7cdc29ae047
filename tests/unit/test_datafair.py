"""data-fair tel que son serveur répond : ce que chaque colonne annoncée devient, et ce qu'une personne lit.

Les cas sont écrits d'après le code public du serveur (`data-schema.ts`, `commons.ts`, `csv-jit.ts`, `lines-pipeline.ts`),
et joués par le portail d'essai de `portal_servers.py`, en une page de JSON puis en plusieurs de CSV.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pandas as pd
import portal_servers as servers
import pytest

from datakit.data import http, messages, portal
from datakit.errors import SourceUnavailable

FAST = http.Limits(connect=1, read=2, total=5, attempts=1)
CALCULATED = {"x-calculated": True}
JOINED = {"x-extension": "communes"}
SQUARE = {"type": "Polygon", "coordinates": [[[0.3, 46.5], [0.4, 46.5], [0.4, 46.6], [0.3, 46.5]]]}
OUTLINES = [
    {"key": "contour", "type": "string", "x-refersTo": servers.GEOMETRY},
    {"key": "_geoshape", "type": "object", **CALCULATED},
    {"key": "_geocorners", "type": "array", **CALCULATED},
    {"key": "_geopoint", "type": "string", "x-refersTo": servers.LATLON, **CALCULATED},
]
COLUMNS = [
    {"key": "nom", "type": "string", "x-originalName": "Nom du parc"},
    {"key": "ouverture", "type": "string", "format": "date", "x-refersTo": "http://schema.org/Date"},
    {"key": "releve", "type": "string", "format": "date-time"},
    {"key": "code_insee", "type": "string", "x-refersTo": "http://rdf.insee.fr/def/geo#codeCommune"},
    {"key": "arbres", "type": "integer"},
    {"key": "surface", "type": "number"},
    {"key": "ouvert", "type": "boolean"},
    {"key": "lien", "type": "string", "format": "uri-reference"},
    {"key": "essences", "type": "string", "separator": ", "},
    {"key": "mesures", "type": "integer", "separator": ","},
    {"key": "_communes.population", "type": "integer", **JOINED},
    {"key": "_communes.revision", "type": "string", "format": "date", **JOINED},
    {"key": "_updatedAt", "type": "string", "format": "date-time", **CALCULATED},
    {"key": "_id", "type": "string", "format": "uri-reference", **CALCULATED},
    {"key": "_i", "type": "integer", **CALCULATED},
    {"key": "_rand", "type": "integer", **CALCULATED},
]
ROWS = [
    {"nom": f"Parc {i}", "ouverture": f"19{50 + i}-05-01", "releve": "2026-05-01T08:00:00+02:00", "code_insee": f"0{1000 + i}",
     "arbres": i, "surface": i / 2, "ouvert": i % 2 == 0, "lien": f"https://exemple.fr/{i}", "essences": "Tilleul, Orme",
     "mesures": "1,2,3", "_communes.population": 90_000 + i, "_communes.revision": "2026-01-01",
     "_updatedAt": "2026-10-01T08:00:00.000Z", "_id": f"l{i}", "_i": i + 1, "_rand": 7 * i}
    for i in range(25)
]  # fmt: skip
TYPES = {
    "nom": "str", "ouverture": "datetime64[ms]", "releve": "datetime64[us, UTC]", "code_insee": "str", "arbres": "Int64",
    "surface": "float64", "ouvert": "boolean", "lien": "str", "essences": "str", "mesures": "str",
    "_communes.population": "Int64", "_communes.revision": "datetime64[ms]",
}  # fmt: skip


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)
    messages.told.clear()


@pytest.fixture(params=["une page", "plusieurs pages en CSV"])
def pages(request, monkeypatch):
    """Le même jeu, lu d'un coup, ou page après page."""
    if request.param != "une page":
        monkeypatch.setattr("datakit.data.sources.datafair.FIRST", 4)
        monkeypatch.setattr("datakit.data.sources.datafair.PAGE", 10)


def loaded(rows: Any = ROWS, fields: Any = COLUMNS, **asked: Any) -> Any:
    with servers.serve(servers.DataFair(rows, fields)) as server:
        return portal.portal(server.base, limits=FAST).load("parcs", **asked)


@pytest.mark.network
def test_every_column_has_the_type_of_the_schema_of_the_portal(pages, capsys):
    table = loaded()
    assert {str(name): str(kind) for name, kind in table.dtypes.items()} == TYPES
    assert len(table) == 25
    assert table["ouverture"].iloc[3] == pd.Timestamp("1953-05-01")
    assert table["releve"].iloc[0] == pd.Timestamp("2026-05-01T06:00Z")
    assert table["code_insee"].iloc[7] == "01007"
    assert table["mesures"].iloc[24] == "1,2,3"
    assert table["_communes.population"].iloc[24] == 90_024
    assert capsys.readouterr().out == "", "rien à en dire"


@pytest.mark.network
@pytest.mark.parametrize(
    ("name", "kind", "first"),
    [
        ("_updatedAt", "datetime64[us, UTC]", pd.Timestamp("2026-10-01T08:00Z")),
        ("_id", "str", "l0"),
        ("_i", "Int64", 1),
        ("_rand", "Int64", 0),
        ("_communes.revision", "datetime64[ms]", pd.Timestamp("2026-01-01")),
    ],
)
def test_a_column_asked_for_by_its_name_is_given(pages, name, kind, first):
    table = loaded(columns=["nom", name])
    assert list(table) == ["nom", name]
    assert (str(table[name].dtype), table[name].iloc[0], len(table)) == (kind, first, 25)


@pytest.mark.network
@pytest.mark.parametrize("name", ["_score", "_updatedBy", "_geoshape", "geometry", "_nimporte"])
def test_a_column_that_this_set_has_not_is_refused_with_its_own_columns(name):
    with pytest.raises(SourceUnavailable) as refused:
        loaded(columns=["nom", name])
    assert f"n’a pas (ou plus) de colonne «\u00a0{name}\u00a0»" in refused.value.fact
    assert "«\u00a0ouverture\u00a0»" in refused.value.expected
    assert "_rand" not in refused.value.expected


@pytest.mark.network
def test_a_computed_column_can_filter_without_being_given():
    table = loaded(where={"_i": (24, None)}, columns=["nom"])
    assert table["nom"].tolist() == ["Parc 23", "Parc 24"]
    assert list(table) == ["nom"]


@pytest.mark.network
@pytest.mark.parametrize(
    ("where", "count"),
    [
        ({"ouvert": True}, 13),
        ({"nom": ["Parc 1", "Parc 2"]}, 2),
        ({"essences": ["Tilleul, Orme", "Chêne"]}, 25),
        ({"nom": ["Parc 1", 'Parc "2", le grand']}, 1),
        ({"ouverture": (dt.date(1970, 5, 1), None)}, 5),
        ({"arbres": (None, pd.Series([3]).iloc[0])}, 4),
        ({"arbres": pd.Series([3]).iloc[0]}, 1),
    ],
)
def test_filters_are_written_as_the_server_reads_them(where, count):
    assert len(loaded(where=where, columns=["nom"])) == count


def located(rows):
    return [
        row | {"_geopoint": "46.55,0.35", "_geoshape": SQUARE, "_geocorners": ["46.5,0.3"]} for row in rows
    ]


@pytest.mark.network
@pytest.mark.parametrize("written", [json.dumps(SQUARE), "POLYGON((0.3 46.5, 0.4 46.5, 0.4 46.6, 0.3 46.5))"])
def test_outlines_come_as_outlines(pages, written):
    rows = [row | {"contour": written} for row in located(ROWS)]
    table = loaded(rows, COLUMNS + OUTLINES)
    assert set(table.geometry.geom_type) == {"Polygon"}
    assert table.geometry.notna().sum() == 25
    assert list(table) == [*TYPES, "geometry"]


@pytest.mark.network
@pytest.mark.parametrize(
    ("columns", "kind", "names"),
    [
        (["nom"], "Point", ["nom", "geometry"]),
        (["nom", "geometry"], "Polygon", ["nom", "geometry"]),
        (["nom", "_geoshape"], "Polygon", ["nom", "geometry"]),
        (["nom", "_geopoint"], "Point", ["nom", "geometry"]),
        (["nom", "_geopoint", "_geoshape"], "Point", ["nom", "_geoshape", "geometry"]),
        (["nom", "_geocorners"], "Point", ["nom", "_geocorners", "geometry"]),
    ],
)
def test_the_geometry_is_the_one_that_was_asked_for(columns, kind, names):
    table = loaded(located(ROWS), COLUMNS + OUTLINES, columns=columns)
    assert list(table) == names
    assert set(table.geometry.geom_type) == {kind}


@pytest.mark.network
def test_a_position_is_the_one_that_the_portal_understood():
    """« 46,5;0,3 » dans la colonne d'origine, « lat,lon » dans celle que data-fair en tire."""
    fields = [*COLUMNS, {"key": "position", "type": "string", "x-refersTo": servers.LATLON}, OUTLINES[3]]
    rows = [row | {"position": "46.5;0.3", "_geopoint": "46.5,0.3"} for row in ROWS]
    table = loaded(rows, fields)
    assert table.geometry.iloc[0].coords[0] == (0.3, 46.5)
    assert "position" not in table
    named = loaded(rows, fields, columns=["position"])
    assert named["position"].iloc[0] == "46.5;0.3"


@pytest.mark.network
def test_a_full_last_page_has_a_next_one_that_is_empty(pages, monkeypatch):
    monkeypatch.setattr("datakit.data.sources.datafair.PAGE", 5)
    assert len(loaded()) == 25


@pytest.mark.network
def test_a_table_schema_would_lose_dates_and_joined_columns():
    """Ce pour quoi le kit ne le lit pas : le portail d'essai le donne comme le vrai."""
    fields = servers._table_schema(servers.DataFair(ROWS, COLUMNS).schema())["fields"]
    assert {one["type"] for one in fields} == {"string", "integer", "number", "boolean"}
    assert not [one for one in fields if one["name"].startswith("_")]
