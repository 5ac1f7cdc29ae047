"""Chercher, et le direct : contre un serveur factice de la boucle locale, jamais au-dehors."""

import http.server
import json
import threading
import time

import pytest

import datakit
from datakit.errors import SourceUnavailable
from datakit.subjects import food
from datakit.subjects.food import products
from datakit.subjects.food.products import FIELDS, NUTRIMENTS, USER_AGENT

LIGUEIL = "3523230001465"


def test_product_and_its_origin():
    row = food.product(LIGUEIL)
    assert row["nom"].startswith("Coulommiers")
    assert row["code_emballeur"] == "FR 86.092.001 CE"
    assert "extrait du kit" in row.attrs["origine"]


def test_unknown_product_says_what_to_do():
    with pytest.raises(SourceUnavailable) as problem:
        food.product("96385074")
    assert "n’est pas dans l’extrait" in str(problem.value)
    with pytest.raises(SourceUnavailable) as problem:
        food.product("3523230001456")
    assert LIGUEIL in str(problem.value)


class Stand(http.server.BaseHTTPRequestHandler):
    """Un faux Open Food Facts : répond ce que le test a posé sur la classe."""

    answer: tuple[int, bytes] = (200, b"{}")
    delay = 0.0
    seen: list = []

    def do_GET(self):
        Stand.seen.append((self.path, self.headers["User-Agent"]))
        time.sleep(Stand.delay)
        status, body = Stand.answer
        try:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)
        except BrokenPipeError:
            pass

    def log_message(self, *_):
        pass


@pytest.fixture
def stand(monkeypatch):
    """Le SDK officiel, tourné vers la boucle locale."""
    pytest.importorskip("openfoodfacts")
    from openfoodfacts.utils import URLBuilder

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stand)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setattr(URLBuilder, "country", staticmethod(lambda *a, **k: address))
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)
    Stand.seen, Stand.delay = [], 0.0
    yield Stand
    server.shutdown()
    server.server_close()


def official(**fields):
    """Une réponse de l'API v2."""
    return (200, json.dumps({"status": 1, "product": {"code": LIGUEIL, **fields}}).encode())


@pytest.mark.network
def test_live_names_the_kit_and_says_its_origin(stand):
    stand.answer = official(product_name="Coulommiers du jour", nutriments={"sugars_100g": 0.1})
    row = food.product(LIGUEIL, live=True)
    assert row["nom"] == "Coulommiers du jour"
    assert row["sucres_100g"] == 0.1
    assert row.attrs["origine"] == "Open Food Facts, en direct"
    path, agent = stand.seen[0]
    assert path == f"/api/v2/product/{LIGUEIL}"
    assert agent == USER_AGENT
    assert agent.startswith(f"datakit-sandwichs/{datakit.__version__} ")


@pytest.mark.network
def test_a_live_row_has_the_columns_and_values_of_the_extract(stand):
    row = food.product(LIGUEIL).dropna()
    sent = {api: row[column] for column, api in FIELDS.items() if column in row}
    per_100_g = {f"{api}_100g": row[column] for column, api in NUTRIMENTS.items() if column in row}
    stand.answer = (
        200,
        json.dumps({"status": 1, "product": sent | {"nutriments": per_100_g}}, default=float).encode(),
    )
    back = food.product(LIGUEIL, live=True).dropna()
    assert back.to_dict() == row[back.index].to_dict()
    assert set(row.index) - set(back.index) == {"annee_donnees", "source_integrale", "sources"}


@pytest.mark.network
@pytest.mark.parametrize("answer", [(500, b"boum"), (200, b"<html>"), (429, b"{}"), (200, b"[]")])
def test_live_falls_back_with_a_visible_word(stand, capsys, answer):
    stand.answer = answer
    row = food.product(LIGUEIL, live=True)
    assert row["marque"] == "Ligueil"
    assert "extrait du kit" in row.attrs["origine"]
    said = capsys.readouterr().out
    assert "Open Food Facts ne répond pas" in said
    assert "Fiche prise dans l’extrait du kit" in said


@pytest.mark.network
def test_live_gives_up_after_its_timeout(stand, monkeypatch, capsys):
    monkeypatch.setattr(products, "TIMEOUT", 1)
    stand.answer, stand.delay = official(), 2.0
    begin = time.perf_counter()
    found = food.product(LIGUEIL, live=True)
    assert time.perf_counter() - begin < 1.9
    assert found["marque"] == "Ligueil"
    assert "ne répond pas" in capsys.readouterr().out


@pytest.mark.network
@pytest.mark.parametrize("closed", ["1", "true", "Yes", "oui"])
def test_offline_switch_asks_nothing(stand, monkeypatch, capsys, closed):
    monkeypatch.setenv("DATAKIT_OFFLINE", closed)
    assert food.product(LIGUEIL, live=True)["marque"] == "Ligueil"
    assert stand.seen == []
    assert "DATAKIT_OFFLINE" in capsys.readouterr().out


def test_without_the_sdk_the_extract_answers(monkeypatch, capsys):
    import sys

    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)
    monkeypatch.setitem(sys.modules, "openfoodfacts", None)
    assert food.product(LIGUEIL, live=True)["marque"] == "Ligueil"
    assert "n’est pas installé" in capsys.readouterr().out
