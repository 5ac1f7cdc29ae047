"""La base entière : mêmes colonnes, mêmes requêtes, erreurs claires."""

import sys
from pathlib import Path

import pandas as pd
import pytest

from datakit.data.load import load
from datakit.errors import DamagedData, ExplainedError, InvalidArgument, SchemaMismatch
from datakit.subjects import food
from datakit.subjects.food.quality import CHECKS

duckdb = pytest.importorskip("duckdb")
sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
from fake_dump import make  # noqa: E402


@pytest.fixture(scope="module")
def official(tmp_path_factory):
    """Un petit dump au schéma officiel : 3 000 fiches tirées, plus une écrite à la main."""
    folder = tmp_path_factory.mktemp("dump")
    make(3000, folder / "tire.parquet")
    con = duckdb.connect()
    con.execute(f"CREATE TABLE t AS SELECT * FROM read_parquet('{folder / 'tire.parquet'}')")
    con.execute(
        """INSERT INTO t BY NAME SELECT '3523230001465' AS code,
        [{'lang': 'main', 'text': 'Cheese'}, {'lang': 'fr', 'text': 'Coulommiers <b>'}] AS product_name,
        ['en:dairies', 'en:cheeses'] AS categories_tags, ['fr-86-092-001-ec', 'emb-86092a'] AS emb_codes_tags,
        'not-applicable' AS nutriscore_grade,
        [{'name': 'sugars', 'value': 9, '100g': 0.5, 'serving': NULL, 'unit': 'g', 'prepared_value': NULL,
          'prepared_100g': NULL, 'prepared_serving': NULL, 'prepared_unit': NULL}] AS nutriments"""
    )
    path = folder / "l'officiel.parquet"
    con.execute("COPY t TO '" + str(path).replace("'", "''") + "' (FORMAT parquet)")
    return path


def test_same_columns_as_the_extract(official):
    with food.dump(official) as base:
        assert set(load("openfoodfacts").columns) - set(base.columns) == {"source_integrale", "sources"}
        row = base.sql("SELECT * FROM produits WHERE code_barres = '3523230001465'").iloc[0]
    assert row["nom"] == "Coulommiers <b>"
    assert row["categorie"] == "fromages"
    assert row["code_emballeur"] == "FR 86.092.001 CE, EMB 86092A"
    assert row["sucres_100g"] == pytest.approx(0.5)
    assert pd.isna(row["nutriscore"])
    assert pd.isna(row["fibres_100g"])
    assert food.nearby("86194", 80, pd.DataFrame([row]))["commune"].tolist() == ["Dangé-Saint-Romain"]


def test_each_query_runs_on_the_dump_and_on_the_extract(official):
    for path in (official, None):
        with food.dump(path) as base:
            for name, query in food.QUERIES.items():
                found = base.sql(query)
                assert len(found.columns) > 1, name
                assert len(found) > 0, name


def test_queries_agree_with_pandas_on_the_extract():
    extract = load("openfoodfacts")
    with food.dump() as base:
        cereals = base.sql(food.QUERIES["céréales"]).set_index("nutriscore")
        share = base.sql(food.QUERIES["complétude"]).iloc[0]
    kept = extract[extract["categorie"] == "céréales de petit-déjeuner"]
    for grade, mean in kept.groupby("nutriscore")["sucres_100g"].mean().items():
        assert cereals.loc[grade, "sucres"] == pytest.approx(mean)
    assert share["sucres_100g"] == pytest.approx(extract["sucres_100g"].notna().mean())


def test_tools_of_the_extract_run_on_a_dump_frame(official):
    with food.dump(official) as base:
        frame = base.sql("SELECT * FROM produits WHERE categorie = 'céréales de petit-déjeuner' LIMIT 50")
    assert set(food.problems(frame)["règle"]) <= set(CHECKS)
    assert food.quality(frame).unread == ()
    assert len(food.compare(frame, {"sucres_100g": -1})) == len(frame)


def test_truncated_missing_and_foreign_files(official, tmp_path):
    cut = tmp_path / "coupe.parquet"
    cut.write_bytes(official.read_bytes()[:-2000])
    with pytest.raises(DamagedData, match="n’est pas un Parquet complet"):
        food.dump(cut)
    with pytest.raises(DamagedData, match="n’existe pas"):
        food.dump(tmp_path / "absent.parquet")
    other = tmp_path / "autre.parquet"
    pd.DataFrame({"code": ["1"], "product_name": ["x"], "nutriments": ["y"]}).to_parquet(other)
    with pytest.raises(SchemaMismatch) as problem:
        food.dump(other)
    assert "categories_tags" in str(problem.value)
    assert "n’est pas une liste" in str(problem.value)


def test_mistakes_in_sql_are_lessons(official):
    with food.dump(official) as base:
        with pytest.raises(InvalidArgument, match="sucres_100g"):
            base.sql("SELECT sucre FROM produits")
        with pytest.raises(InvalidArgument, match="n’est pas comprise"):
            base.sql("SELEC 1")


def test_memory_limit_is_said(official, monkeypatch):
    monkeypatch.setitem(food.dump.__globals__["SETTINGS"], "memory_limit", "20MB")
    with (
        food.dump(official) as base,
        pytest.raises(ExplainedError, match="mémoire"),
    ):
        base.sql(
            "SELECT list(p1.nom || p2.nom) FROM produits p1, produits p2 WHERE p1.code_barres < p2.code_barres"
        )


def test_without_duckdb(monkeypatch):
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(InvalidArgument, match="DuckDB"):
        food.dump()
