"""Les deux carnets des portails, du premier au dernier mot : réseau coupé, puis devant un portail local."""

from __future__ import annotations

import ast
import re
import socket
from argparse import Namespace
from dataclasses import replace

import matplotlib
import portal_servers as servers
import pytest

from datakit import workshop
from datakit.answers.exercise import Status
from datakit.data import cache, live, load, package, portal
from datakit.errors import SourceUnavailable
from datakit.tools import notebook as nb, replay, truth
from figaudit.base import theme

matplotlib.use("Agg")
DATASET = "mobilite-parkings-grand-poitiers-donnees-metiers"
FIELDS = [
    {"name": "nom_du_par", "type": "string"},
    {"name": "nb_places", "type": "integer"},
    {"name": "xlong", "type": "number"},
    {"name": "ylat", "type": "number"},
    {"name": "_geopoint", "type": "string"},
    {"name": "_id", "type": "string"},
]
PARKINGS = [
    {"nom_du_par": r.nom_du_par, "nb_places": r.nb_places, "xlong": r.xlong, "ylat": r.ylat,
     "_geopoint": r.geo_point_2d.replace(" ", ""), "_id": r.id}
    for r in load.load("parkings_brut").itertuples()
]  # fmt: skip


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)


@pytest.fixture(autouse=True)
def unpainted(monkeypatch):
    """Chaque figure est faite et décrite, sans être peinte : la preuve les peint en jouant les carnets."""
    monkeypatch.setenv(theme.UNSEEN, "1")


def run(folder, slug, host="", town="", place="86194"):
    """Exécute les cellules de code d'un carnet, clés comprises, dans un même espace de noms, et rend celui-ci."""
    space, blanks = {"display": lambda *things: None, workshop.BLANK: ...}, workshop._Blanks()
    for cell in nb.read(nb.project() / folder / f"{slug}.ipynb")["cells"]:
        if cell["cell_type"] != "code":
            continue
        source = cell["source"].replace('dk.place("86194")', f'dk.place("{place}")')
        if host:
            source = re.sub(r'^PORTAIL = ".*?"', f'PORTAIL = "{town or host}"', source, flags=re.MULTILINE)
            source = source.replace('"data.grandpoitiers.fr"', f'"{host}"')
        source = re.sub(r"^dk\.explain_errors\(\)$", "", source, flags=re.MULTILINE)
        tree = ast.fix_missing_locations(blanks.visit(ast.parse(source)))  # comme dans le carnet ouvert
        exec(compile(tree, f"{slug}:{cell['id']}", "exec"), space)
    return space


@pytest.mark.turning(3)
@pytest.mark.parametrize("slug", ["01-open-data", "02-plateforme"])
@pytest.mark.parametrize("folder", ["notebooks", "solutions"])
def test_offline_every_cell_runs_without_a_socket(slug, folder, monkeypatch, capsys):
    def refused(*_args, **_kwargs):
        raise AssertionError("une socket a été demandée")

    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    if folder == "solutions":
        monkeypatch.setenv("DATAKIT_STRICT", "1")
    run(folder, slug)
    assert "copie livrée avec le kit" in capsys.readouterr().out


@pytest.mark.heavy
def test_a_threshold_that_no_town_reaches_is_said_in_words(monkeypatch):
    """La CC des Portes de la Thiérache : trente communes, et pas une de 3 500 habitants."""
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    monkeypatch.setenv("DATAKIT_ELSEWHERE", "1")
    space = run("solutions", "01-open-data", place="02266")
    _, said, alt = space["compter"]()
    assert "donc aucun habitant" in said
    assert alt.endswith("Aucun ruban n’est orange.")
    assert "aucune commune d’ici n’est obligée de publier" in space["sens"]
    assert space["seuil"].startswith("Aucune commune sur 30")
    for text in (said, alt, space["sens"], space["seuil"]):
        assert truth.absurd(truth.Said("01", text)) == []


@pytest.mark.heavy
def test_a_first_name_is_the_same_with_or_without_its_accents(monkeypatch):
    """En Eure-et-Loir, la table écrit « Lea » ou « Léa » : l’exercice compte comme la figure."""
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    monkeypatch.setenv("DATAKIT_ELSEWHERE", "1")
    space = run("solutions", "05-reutilisateurs", place="28085")
    assert space["communs"] == 6
    assert space["top"](2018, "M")[1].startswith("4 des dix premiers prénoms de garçons")


@pytest.mark.heavy
@pytest.mark.network
def test_the_same_cells_answer_from_a_live_portal(monkeypatch):
    monkeypatch.setenv("DATAKIT_ELSEWHERE", "1")  # une erreur d'ici peut être juste là-bas
    server_of = servers.DataFair(PARKINGS, FIELDS, id=DATASET)
    with servers.serve(server_of) as server:
        space = run("solutions", "02-plateforme", server.base)
        assert any("/lines" in path for path in server.seen)
    assert (len(space["catalogue"]), space["portail"].kind) == (1, "data-fair")
    assert space["moins_a_jour"] == DATASET, "une date en ligne remplace « inconnu »"
    assert (space["nommes"], space["mot"], space["theme"]) == (0, "aucun", "Environnement")
    verdicts = [
        space["ex"].q3.check(DATASET, on=space["catalogue"]),
        space["ex"].q2.check("aucun", on=space["catalogue"]),
    ]
    assert [v.status for v in verdicts] == [Status.CORRECT, Status.CORRECT]
    assert set(space["perdus"]) == {"CLAIN SAINTE RADEGONDE", "CLAIN BAJON"}
    assert re.fullmatch(r"\d\d/\d\d/\d{4}", space["parkings"].attrs.get("date", "01/01/2026"))


@pytest.mark.heavy
@pytest.mark.network
def test_the_catalogue_may_be_another_town_s(monkeypatch):
    monkeypatch.setenv("DATAKIT_ELSEWHERE", "1")
    monkeypatch.setenv("DATAKIT_STRICT", "")
    elsewhere = servers.Opendatasoft([{"nom": "Jardin"}], [{"name": "nom", "type": "text"}], id="parcs")
    with (
        servers.serve(servers.DataFair(PARKINGS, FIELDS, id=DATASET)) as home,
        servers.serve(elsewhere) as away,
    ):
        space = run("solutions", "02-plateforme", home.base, away.base)
    assert space["portail"].kind == "Opendatasoft"
    answers = [space[name] for name in ("moins_a_jour", "nommes", "mot", "theme")]
    assert answers == ["parcs", 0, "aucun", "Environnement"]
    on = {"q1": (space["catalogue"], space["MOT"])}
    for name, answer in zip(("q3", "q1", "q2", "q10"), answers, strict=True):
        verdict = getattr(space["ex"], name).check(answer, on=on.get(name, space["catalogue"]))
        assert verdict.status is Status.CORRECT, verdict


@pytest.mark.network
def test_a_lost_column_or_id_falls_back_or_is_explained(capsys, monkeypatch):
    rows = [{k: v for k, v in row.items() if k != "nb_places"} for row in PARKINGS]
    fields = [f for f in FIELDS if f["name"] != "nb_places"]
    monkeypatch.setattr(portal.http, "host", lambda url: "data.grandpoitiers.fr")
    with servers.serve(servers.DataFair(rows, fields, id=DATASET)) as server:
        here = portal.portal(server.base)
        table = here.load(DATASET, columns=["nom_du_par", "nb_places"])
        said = capsys.readouterr().out
        assert "n’a pas (ou plus) de colonne «\u00a0nb_places\u00a0»" in said
        assert "Voici la copie livrée avec le kit" in said
        assert int(table["nb_places"].max()) == 665
        assert table.attrs["date"] == "2022"
        with pytest.raises(SourceUnavailable) as caught:
            here.load("jeu-inconnu")
        with pytest.raises(SourceUnavailable, match="livrés avec le kit"):
            here.load("colonnes-morris")  # un jeu inconnu, pas une colonne qui manque
    assert "code 404" in str(caught.value)
    assert "livrés avec le kit" in str(caught.value)


@pytest.mark.network
def test_offline_filters_are_those_of_the_portal(monkeypatch, capsys):
    asked = {"where": {"nb_places": (300, None)}, "columns": ["nom_du_par", "nb_places"]}
    with servers.serve(servers.DataFair(PARKINGS, FIELDS, id=DATASET)) as server:
        live = portal.portal(server.base).load(DATASET, **asked)
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    kept = portal.portal("data.grandpoitiers.fr").load(DATASET, **asked)
    assert sorted(live["nom_du_par"]) == sorted(kept["nom_du_par"])
    assert list(live.columns) == list(kept.columns)
    assert live.geometry.iloc[0].equals_exact(kept.geometry.iloc[0], 1e-9)


@pytest.mark.network
@pytest.mark.parametrize(
    ("change", "why"), [({"nb_places": "beaucoup"}, "nb_places"), ({"_id": "x1"}, "compte 1 ligne")]
)
def test_schema_drift_on_refresh_keeps_the_old_table(capsys, monkeypatch, change, why):
    before, dataset = load.load("parkings_brut"), package.find("parkings_brut", package.everything())
    known = {**package.everything(), "parkings_brut": replace(dataset, update={"kind": "portail"})}
    monkeypatch.setattr(package, "everything", lambda: known)
    prices = [f"tarif_{n}h" for n in (1, 2, 3, 4)]
    texts = {"id": "x", "num_siret": "1", "geo_point_2d": "46,0", **dict.fromkeys(prices)}
    numbers = {"gratuit": 1, "hauteur_ma": 0}
    full = [{**texts, **numbers, "tarif_24h": None, **row} for row in PARKINGS]
    fields = [*FIELDS, {"name": "tarif_24h", "type": "number"}]
    fields += [
        {"name": n, "type": kind} for names, kind in ((texts, "string"), (numbers, "integer")) for n in names
    ]
    fields = [f for f in fields if f["name"] != "_geopoint"]
    rows = [{k: v for k, v in row.items() if k != "_geopoint"} | change for row in full]
    with servers.serve(servers.DataFair(rows, fields, id=DATASET)) as server:
        kept = live.refresh("parkings_brut", f"{server.base}/{DATASET}")
    said = capsys.readouterr().out
    assert "n'a pas été rafraîchie" in said
    assert why in said
    assert "elle reste en place" in said
    assert cache.refreshed(dataset) is None
    assert kept.equals(before)


@pytest.mark.long
@pytest.mark.network
def test_a_session_elsewhere_reopens_its_own_catalogue_without_a_network(tmp_path, monkeypatch):
    parcs = servers.Opendatasoft([{"nom": "Jardin"}], [{"name": "nom", "type": "text"}], id="parcs")
    with servers.serve(parcs) as server:
        asked = Namespace(
            slug="02", commune="35238", portal=server.base, names="", to=str(tmp_path / "rennes")
        )
        folder, _ = replay.prepare(asked)
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "vide"))
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    monkeypatch.chdir(folder)
    kept = portal.portal(server.base).catalogue()
    assert kept["id"].tolist() == ["parcs"]
    assert str(kept["modifie"].iloc[0]) == "2026-10-01 08:00:00+00:00"
    assert len(load.load("catalogue_portail")) == 53, "celui de Grand Poitiers reste à côté"
