"""Le schéma : chaque type traduit, chaque écart nommé ; et la carte d’identité d’une table."""

import json
import re

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st
from sampled import examples

from datakit.data import package, schema, store
from datakit.data.package import Dataset, Field, Link
from datakit.errors import SchemaMismatch, UnknownDataset


def made(*fields, **more):
    return Dataset("essai", "essai.csv", fields=fields, **more)


@pytest.mark.parametrize(
    ("kind", "free", "required"),
    [
        ("string", "str", "str"),
        ("integer", "Int64", "int64"),
        ("year", "Int64", "int64"),
        ("number", "float64", "float64"),
        ("boolean", "boolean", "bool"),
        ("date", "datetime64[s]", "datetime64[s]"),
        ("datetime", "datetime64[s]", "datetime64[s]"),
    ],
)
def test_every_type_has_its_dtype(kind, free, required):
    samples = {"string": "a", "boolean": "true", "date": "2017-11-23", "datetime": "2017-11-23T12:30:00"}
    value = samples.get(kind, "3")
    for field, expected in ((Field("c", kind), free), (Field("c", kind, required=True), required)):
        table = schema.typed(pd.DataFrame({"c": [value]}), made(field))
        assert str(table["c"].dtype) == expected == schema.dtype(field)
    assert schema.TYPES[kind] in str(made(field))


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("integer", "3,5", "« 3,5 » au lieu de nombre entier"),
        ("integer", "3.5", "« 3.5 » au lieu de nombre entier"),
        ("number", "douze", "« douze » au lieu de nombre"),
        ("boolean", "peut-être", "« peut-être » au lieu de oui ou non"),
        ("date", "23/11/2017", "« 23/11/2017 » au lieu de date"),
        ("datetime", "hier", "« hier » au lieu de date et heure"),
    ],
)
def test_a_bad_cell_is_named_with_its_line(kind, value, said):
    frame = pd.DataFrame({"c": [None, value]}, dtype="str")
    with pytest.raises(SchemaMismatch) as caught:
        schema.typed(frame, made(Field("c", kind)))
    assert f"colonne « c », ligne 2\u00a0: {said}".replace("« ", "«\u00a0").replace(" »", "\u00a0»") in str(
        caught.value
    )


def test_an_empty_required_cell_is_named():
    with pytest.raises(SchemaMismatch, match=r"ligne 2.*vide au lieu de nombre entier"):
        schema.typed(pd.DataFrame({"c": ["1", None]}), made(Field("c", "integer", required=True)))


def test_check_lists_every_gap_at_once():
    frame = pd.DataFrame({"a": ["x"], "trop": [1], "b": [None]})
    wrong = schema.problems(frame, made(Field("a", "number"), Field("b", required=True), Field("absente")))
    text = " ".join(wrong)
    assert all(
        word in text for word in ("type str au lieu de float64", "absente", "manque", "trop", "case vide")
    )
    with pytest.raises(SchemaMismatch, match="ne suit pas son schéma"):
        schema.typed(frame[["a"]], made(Field("a", "string"), Field("b", required=True)))


def test_columns_are_put_in_the_declared_order():
    table = schema.typed(
        pd.DataFrame({"b": ["1"], "a": ["2"]}), made(Field("a", "integer"), Field("b", "integer"))
    )
    assert list(table.columns) == ["a", "b"]


@settings(max_examples=examples(50), deadline=None)
@given(st.lists(st.one_of(st.none(), st.integers(-(2**53), 2**53)), min_size=1, max_size=20))
def test_integers_survive_the_round_trip(values):
    dataset = made(Field("n", "integer"))
    column = pd.Series([None if v is None else str(v) for v in values], dtype="str")
    table = schema.typed(pd.DataFrame({"n": column}), dataset)
    assert [None if pd.isna(v) else int(v) for v in table["n"]] == values


def test_oui_and_non_are_read_when_declared():
    field = Field("c", "boolean", true_values=("oui",), false_values=("non",), required=True)
    assert schema.typed(pd.DataFrame({"c": ["oui", "non"]}), made(field))["c"].tolist() == [True, False]


def test_a_resource_becomes_a_dataset():
    raw = {
        "name": "t", "path": "t.csv", "hash": "sha256:ab", "retrieved": 2026,
        "licenses": [{"name": "MIT", "title": "MIT"}, {"name": "etalab-2.0"}],
        "sources": [{"title": "Insee"}],
        "schema": {"fields": [{"name": "n", "type": "integer", "constraints": {"required": True}}]},
    }  # fmt: skip
    found = package.dataset(raw)
    assert (found.license, found.source, found.sha256, found.format) == (
        "MIT\u202f; etalab-2.0",
        "Insee",
        "ab",
        "csv",
    )
    assert found.fields == (Field("n", "integer", required=True),)
    assert found.names == ("n",)
    with pytest.raises(AttributeError):
        found.name = "autre"


def test_find_strips_spaces_and_suggests():
    known = {"communes": Dataset("communes", "communes.csv")}
    assert package.find(" communes ", known).name == "communes"
    with pytest.raises(UnknownDataset, match="communes"):
        package.find("commune", known)


def test_the_card_reads_in_text_and_in_html():
    card = package.describe("prenoms_series")
    text, page = str(card), card._repr_html_()
    assert repr(card) == text
    for word in (
        "dk.load('prenoms_series')",
        "Licence Ouverte 2.0",
        "Insee",
        "34\u202f160\u00a0lignes",
        "moins de 3",
    ):
        assert word.replace("\u00a0", " ") in text.replace("\u00a0", " ")
    assert page.count("<caption") == 2
    assert page.count('scope="col"') == 8
    assert 'scope="row"' in page
    assert "https://github.com/ThinkR-open/prenoms" in page
    assert "<code>annee</code>" in page


def test_the_card_escapes_what_comes_from_data():
    evil = '<script>alert("x")</script>'
    dataset = Dataset(
        name=evil, path="t.csv", title=evil, description=evil, derived=evil,
        fields=(Field(evil, title=evil, description=evil, unit=evil),),
        sources=(Link(evil, "javascript:alert(1)"), Link("a", f"https://x.fr/{evil}")),
        licenses=(Link(evil),),
    )  # fmt: skip
    page = dataset._repr_html_()
    assert "<script" not in page
    assert "javascript:" not in page
    assert not re.search(r'="[^"]*<', page)


def test_describe_suggests_too():
    with pytest.raises(UnknownDataset, match="Vouliez-vous dire"):
        package.describe("prenom_series")


def test_package_is_plain_json():
    raw = json.loads((package_path := store.root() / package.FILE).read_text(encoding="utf-8"))
    assert len(package.read(package_path.parent)) == len(raw["resources"])
