"""Ce qu’un appareil garde de l’édition, dans un vrai Chromium, sur une édition de trois fichiers."""

from __future__ import annotations

import threading
import time

import pytest

from datakit import safely
from datakit.tools import offline, serve

pytestmark = [pytest.mark.browser, pytest.mark.network]

DOOR = "<p>version {version}</p><script>navigator.serviceWorker.register('service-worker.js')</script>"
STEADY = "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"
WHOLE = "path => fetch('/api/service-worker-heartbeat').then(() => caches.match(path)).then(Boolean)"
LEFT = "name => caches.keys().then(names => !names.includes(name))"
STORES = "caches.keys().then(names => names.sort())"


def edition(home, version: str) -> None:
    """Écrit une édition minuscule : la porte, et deux fichiers sous sa version ; celle d’avant disparaît."""
    for path in sorted((home / "lite").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    files = {
        "index.html": DOOR.format(version=version),
        "neuf.html": "",
        "style.css": "",
        f"{version}/page.html": f"page {version}",
        f"{version}/table.csv": f"table {version}",
    }
    for name, text in files.items():
        safely.write(home / "lite" / name, text.encode())
    offline.write(home / "lite", version, ["page.html", "table.csv"])


@pytest.fixture
def server(tmp_path):
    edition(tmp_path, "v1")
    with serve.opened(tmp_path, "lite", 18_820, lan=False) as made:
        thread = threading.Thread(target=made.serve_forever, daemon=True)
        thread.start()
        yield made
        made.shutdown()


@pytest.fixture
def page(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def until(page, question: str, about: str = "") -> None:
    """Repose la question, à laquelle la page répond par une promesse, jusqu’à ce que la réponse soit oui."""
    # une machine chargée laisse longtemps le travailleur de fond sans processeur
    limit = time.monotonic() + 90
    while not page.evaluate(question, about):
        assert time.monotonic() < limit, question
        page.wait_for_timeout(100)


def kept(page, version: str) -> None:
    """Attend que la version soit gardée en entier, comme le fait un atelier resté ouvert, qui appelle sans cesse."""
    until(page, STEADY)
    until(page, WHOLE, f"/lite/{version}/reserve.json")


def cut(server) -> None:
    """Arrête le serveur et rend son port : la demande suivante est refusée, et non laissée en attente."""
    server.shutdown()
    server.socket.close()


def read(page, name: str) -> str:
    return page.evaluate("name => fetch(name).then(answer => answer.text())", f"/lite/{name}")


def test_a_file_never_opened_is_there_without_a_network(server, page):
    address = f"http://127.0.0.1:{server.server_address[1]}/lite/"
    page.goto(address)
    kept(page, "v1")
    cut(server)

    page.goto(f"{address}?atelier=04-prenoms")
    assert page.inner_text("p") == "version v1"
    page.goto(f"{address}v1/page.html?path=04-prenoms.ipynb")
    assert page.inner_text("body") == "page v1"
    assert read(page, "v1/table.csv") == "table v1"
    assert page.evaluate("fetch('/lite/v1/absent.csv').then(answer => answer.status)") == 504


def test_a_new_edition_is_seen_at_once_and_the_old_one_leaves(server, page, tmp_path):
    """Le défaut que JupyterLite a longtemps eu : une page d’hier, servie de sa réserve, après une mise à jour."""
    address = f"http://127.0.0.1:{server.server_address[1]}/lite/"
    page.goto(address)
    kept(page, "v1")
    assert page.evaluate(STORES) == ["datasandwichs-porte", "datasandwichs-v1"]

    edition(tmp_path, "v2")
    page.goto(address)
    assert page.inner_text("p") == "version v2"
    kept(page, "v2")
    page.wait_for_function("async () => !(await caches.keys()).includes('datasandwichs-v1')", timeout=20_000)
    cut(server)
    page.goto(address)
    assert page.inner_text("p") == "version v2"
    assert read(page, "v2/table.csv") == "table v2"


def test_a_tab_still_open_on_the_old_edition_keeps_its_files(server, page, tmp_path):
    """Quelqu’un travaille : la mise à jour ne lui ôte pas les tables qu’il n’a pas encore lues."""
    address = f"http://127.0.0.1:{server.server_address[1]}/lite/"
    page.goto(address)
    kept(page, "v1")
    page.goto(f"{address}v1/page.html")

    edition(tmp_path, "v2")
    other = page.context.new_page()
    other.goto(address)
    kept(other, "v2")
    assert read(page, "v1/table.csv") == "table v1"
