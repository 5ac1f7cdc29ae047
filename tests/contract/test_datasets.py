"""Le registre des données, table par table : ce que la fiche promet, le fichier le tient."""

import importlib.util
import re
import socket
from pathlib import Path

import pandas as pd
import pytest

from datakit.data import load, package, schema, store
from datakit.data.limits import RESTORED

KIT = Path(__file__).parents[2] / "datasets"
KNOWN = package.read(KIT)
LIMIT = 2 * 1024 * 1024
LICENSES = {
    "etalab-2.0", "MIT", "MPL-2.0", "Apache-2.0", "ODbL-1.0", "DbCL-1.0", "PDDL-1.0", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0",
    "CC-BY-3.0", "GPL-2.0-or-later", "GPL-3.0-or-later", "GPL-3.0-only", "GPL-2.0-only", "Artistic-2.0",
    "BSD-3-Clause", "public-domain", "notspecified", "EM-DAT",
    "faits-cites",
}  # fmt: skip
each = pytest.mark.parametrize("found", KNOWN.values(), ids=KNOWN)


@pytest.fixture(autouse=True)
def no_network(monkeypatch, tmp_path):
    """Toute connexion ferait échouer le test ; aucune table rafraîchie ailleurs n’est lue."""
    monkeypatch.setattr(socket, "socket", lambda *a, **k: pytest.fail("une connexion a été tentée"))
    monkeypatch.setattr(
        socket, "create_connection", lambda *a, **k: pytest.fail("une connexion a été tentée")
    )
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path))
    monkeypatch.delenv(store.VARIABLE, raising=False)


FILES = {
    one.name: one
    for found in KNOWN.values()
    for one in ([found.part(part.key) for part in found.parts] or [found])
}
each_file = pytest.mark.parametrize("found", FILES.values(), ids=FILES)
TABLES = {name: one for name, one in FILES.items() if one.fields}
each_table = pytest.mark.parametrize("found", TABLES.values(), ids=TABLES)


@each_file
def test_the_file_is_the_one_described(found):
    data = (KIT / found.path).read_bytes()
    assert store.sha256(data) == found.sha256
    assert len(data) == found.bytes <= LIMIT
    if found.key:
        assert found.path == f"france/{found.name}.parquet", "une part porte le nom de la table et le sien"
    else:
        assert Path(found.path).stem == found.name, "le fichier porte le nom de la table"


@pytest.mark.turning(3)
@each_table
def test_it_loads_offline_with_its_declared_types(found):
    table = load.load(found.name.partition("/")[0], found.key)
    assert len(table) == found.rows > 0
    assert list(table.columns) == list(found.names)
    assert schema.problems(table, found) == []
    if any(field.type == "geojson" for field in found.fields):
        assert table.crs is not None
        assert table.geometry.is_valid.all()
    for field in found.fields:
        if field.type == "string":
            column = table[field.name].dropna()
            assert (column == column.str.strip()).all() or found.name in ROUGH, (
                f"{field.name} : espaces en trop"
            )


def test_a_document_is_given_as_it_is():
    """Une archive ou un agenda n’a pas de colonnes : `dk.load` en rend les octets, sa fiche n’en invente pas."""
    documents = set(FILES) - set(TABLES)
    assert "bus_gtfs" in documents
    for name in documents:
        assert load.load(name) == (KIT / FILES[name].path).read_bytes()
        assert FILES[name].format in {"zip", "ics", "json"}
        assert "colonne :" not in str(package.describe(name))


ROUGH = {
    "parkings_brut",
    "openfoodfacts",
    "openfoodfacts_sales",
    "openfoodfacts_non_trie",
}  # salis par leur source


@each
def test_the_card_is_complete_and_french(found):
    assert re.fullmatch(r"[a-z][a-z0-9_]*", found.name)
    assert found.title
    assert found.derived
    assert found.sources
    assert found.licenses
    assert {link.name for link in found.licenses} <= LICENSES
    assert 2024 <= found.retrieved <= 2100
    assert found.description.startswith("Une ligne ")
    assert found.line
    assert len(found.description) > len(found.line) + 30, "la description dit aussi les limites"
    for field in found.fields:
        assert field.title
        assert field.title[0].isupper() or not field.title[0].isalpha(), f"{field.name} : {field.title}"
        if field.type == "string":
            assert not field.unit or field.unit != "habitants"


@each
def test_its_texts_follow_french_typography(found):
    texts = [found.title, found.description, found.derived, found.license, found.source]
    texts += [text for field in found.fields for text in (field.title, field.description, field.unit)]
    for text in texts:
        assert not re.search(r"\w'\w", text), f"apostrophe droite : {text}"
        assert not re.search(r" [;!?%»]|« ", text), f"espace sécable : {text}"
        assert not re.search(r"(?<!\d) :(\s|$)", text), f"espace sécable : {text}"


@each
def test_its_card_can_be_shown(found):
    card = package.describe(found.name)
    assert all(name in str(card) for name in found.names)
    assert card._repr_html_().count("<caption") == 1 + bool(found.fields)


def test_every_file_has_a_card():
    files = {
        p.relative_to(KIT).as_posix()
        for p in KIT.rglob("*")
        if p.suffix in {".csv", ".parquet", ".geojson", ".zip", ".ics", ".json"}
    } - {"datapackage.json"}
    assert files == {found.path for found in FILES.values()}


def test_the_seal_is_up_to_date():
    spec = importlib.util.spec_from_file_location("seal", KIT / "build" / "seal.py")
    seal = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(seal)
    assert seal.main(["--check"]) == 0


def test_frictionless_finds_the_package_valid():
    """La fiche de chaque table, et le contenu de chaque CSV, relus par la bibliothèque de référence.

    Parquet et GeoJSON sont vérifiés plus haut par notre schéma : frictionless ne lit pas le GeoJSON, et met
    plusieurs secondes par Parquet en prenant l’absence d’un entier pour une erreur.
    """
    frictionless = pytest.importorskip("frictionless")
    read = frictionless.Package(str(KIT / package.FILE))
    report = frictionless.Package.validate_descriptor(read.to_descriptor(), basepath=str(KIT))
    assert report.valid, report.flatten(["message"])
    tables = [resource for resource in read.resources if resource.format == "csv"]
    assert len(tables) >= 20
    wrong = {}
    for resource in tables:
        report = resource.validate()
        if not report.valid:
            wrong[resource.name] = report.flatten(["rowNumber", "fieldName", "message"])[:3]
    assert wrong == {}


def rows(name):
    return load.load(name)


def test_the_tables_agree_with_each_other():
    """Deux tables qui parlent de la même chose disent la même chose."""
    communes, vintages = rows("communes_grand_poitiers"), rows("populations_grand_poitiers")
    last = vintages[vintages["millesime"] == 2023].set_index("code_insee")["population_municipale"]
    assert communes.set_index("code_insee")["population_municipale"].sort_index().equals(last.sort_index())
    assert vintages.groupby("millesime").size().eq(40).all()
    assert rows("migrants_oim_2017")["morts_ou_disparus"].sum() == 3108
    tops, series = rows("prenoms_france"), rows("prenoms_series")
    both = tops.merge(series, on=["annee", "sexe", "prenom"], suffixes=("", "_serie"))
    assert len(both) > 8000
    assert both["nombre"].equals(both["nombre_serie"])
    totals = rows("prenoms_totaux").set_index(["annee", "sexe"])
    best = tops[tops["rang"] <= 10].groupby(["annee", "sexe"])["nombre"].sum()
    assert ((best / totals["naissances"]) - totals["part_top10"]).abs().max() < 0.005


PARTS = [part.key for part in KNOWN["prenoms_departement"].parts]


def test_all_of_france_is_there():
    homes = set(rows("departements")["code"])
    assert {part.key for part in KNOWN["contours_communes"].parts} == homes
    assert set(PARTS) == homes - {"2A", "2B", "976"} | {"20"}
    assert set(rows("prenoms_departement_totaux")["departement"]) == set(PARTS)
    assert KNOWN["prenoms_departement"].rows == 3_567_753
    assert KNOWN["contours_communes"].rows == 34_868


@pytest.mark.turning(3)
@pytest.mark.parametrize("key", PARTS)
def test_names_of_a_department_add_up(key):
    names, totals = load.load("prenoms_departement", key), load.load("prenoms_departement_totaux", key)
    assert names["nombre"].min() >= 3
    assert not names.duplicated(["annee", "sexe", "prenom"]).any()
    named = names.groupby(["annee", "sexe"])["nombre"].sum()
    whole = totals.set_index(["annee", "sexe"])
    assert (named + whole["prenoms_rares"]).dropna().eq(whole["naissances"].reindex(named.index)).all()
    assert (whole["naissances"] - whole["prenoms_rares"]).sum() == named.sum()


@pytest.mark.turning(3)
@pytest.mark.parametrize("key", [part.key for part in KNOWN["contours_communes"].parts])
def test_outlines_and_communes_agree(key):
    """Deux tables, un contour et une ligne par commune : mêmes noms, mêmes populations."""
    outlines = (
        load.load("contours_communes", key).set_index("code_insee").drop(columns=["geometry", "departement"])
    )
    towns = load.load("communes_france", key)
    towns = towns[towns["commune_actuelle"].isna()].set_index("code_insee")
    assert set(towns.index) - set(outlines.index) <= RESTORED.keys()
    same = towns.loc[outlines.index]
    assert same["nom"].tolist() == [name.replace("'", "’") for name in outlines["nom"]]
    for column in ("epci", "population_2023"):
        assert same[column].astype("object").fillna("").eq(outlines[column].astype("object").fillna("")).all()
    known = same["population_2018"].dropna()  # vide là où les limites ont changé depuis
    assert known.eq(outlines.loc[known.index, "population_2018"]).all()
    home = rows("departements").set_index("code").loc[key]
    assert towns["population_2023"].sum() == home["population"]
    if pd.notna(home["superficie_km2"]):
        assert towns["superficie_km2"].sum() == pytest.approx(home["superficie_km2"], rel=0.005)


def test_areas_are_close_to_the_official_ones():
    """L’écart annoncé dans la fiche de communes_france, mesuré là où l’aire du contour d’origine est connue."""
    official = rows("contours_grand_poitiers").set_index("code_insee")["superficie_km2"]
    found = rows("communes_france").set_index("code_insee")["superficie_km2"]
    gap = (found.reindex(official.index) / official - 1).abs()
    assert gap.median() < 0.003
    assert gap.max() < 0.025


def test_every_department_is_named_in_french():
    homes = rows("departements").set_index("code")
    assert homes.loc["86", ["dans", "de"]].tolist() == ["dans la Vienne", "de la Vienne"]
    assert homes.loc["79", ["dans", "de"]].tolist() == ["en Deux-Sèvres", "des Deux-Sèvres"]
    for nom, dans, de in homes[["nom", "dans", "de"]].itertuples(index=False):
        assert dans.replace("’", "'").endswith(nom), dans
        assert re.match(r"(dans (le |la |les |l’)|en |à )", dans), dans
        assert re.match(r"(du |de la |des |de l’|d’|de )", de), de
        assert not re.search(r"(de|dans) (le|les) ", de), de


def test_series_are_complete():
    series = rows("prenoms_series")
    assert series.groupby(["sexe", "prenom"]).size().eq(122).all()
    assert series.groupby(["sexe", "prenom"]).ngroups == 280
    assert pd.api.types.is_integer_dtype(series["nombre"])
