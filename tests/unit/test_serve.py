"""`datakit serve` : les bons fichiers, bien étiquetés, et jamais un autre."""

import gzip
import os
import signal
import subprocess
import sys
import threading
from http.client import HTTPConnection
from pathlib import Path

import pytest

from datakit.errors import ExplainedError
from datakit.tools import serve

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.network


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    root = tmp_path_factory.mktemp("build")
    version = root / "lite" / "0.1.0-abc"
    (version / "static").mkdir(parents=True)
    (root / "site").mkdir()
    (root / "secret.txt").write_text("à moi", "utf-8")
    (root / "lite/index.html").write_text("<p>Bonjour", "utf-8")
    (root / "site/index.html").write_text("<p>Site", "utf-8")
    (root / "lite/.datakit.json").write_text("{}", "utf-8")
    (version / "index.html").write_text("<p>Version", "utf-8")
    (version / "a.wasm").write_bytes(b"\0asm" * 5000)
    (version / "static/b.whl").write_bytes(b"PK")
    (version / "lien.txt").symlink_to(root / "secret.txt")
    (version / "dehors").symlink_to(root)
    with serve.opened(root, "lite", 18_800, lan=False) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


def get(server, path, method="GET", **headers):
    line = HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    line.request(method, path, headers={name.replace("_", "-"): said for name, said in headers.items()})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer, body


def test_each_kind_of_file_has_its_type_and_its_cache(server):
    answer, body = get(server, "/lite/index.html")
    assert (answer.status, body) == (200, b"<p>Bonjour")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    answer, body = get(server, "/lite/0.1.0-abc/a.wasm")
    assert answer.headers["Content-Type"] == "application/wasm"
    assert "immutable" in answer.headers["Cache-Control"]
    assert len(body) == 20_000
    squeezed, small = get(server, "/lite/0.1.0-abc/a.wasm", Accept_Encoding="gzip")
    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert len(small) < 200
    assert squeezed.headers["Content-Type"] == "application/wasm"
    assert squeezed.headers["Last-Modified"] == answer.headers["Last-Modified"]
    assert (
        get(server, "/lite/0.1.0-abc/a.wasm", If_Modified_Since=answer.headers["Last-Modified"])[0].status
        == 304
    )
    for asked in ({}, {"Accept_Encoding": "gzip"}):
        whole, body = get(server, "/lite/0.1.0-abc/a.wasm", **asked)
        head, nothing = get(server, "/lite/0.1.0-abc/a.wasm", "HEAD", **asked)
        assert (nothing, head.headers["Content-Length"]) == (b"", str(len(body)))
        assert {**head.headers, "Date": ""} == {**whole.headers, "Date": ""}
    assert "immutable" not in get(server, "/lite/0.1.0-abc/absent.js")[0].headers.get("Cache-Control", "")


def test_an_answer_leaves_nothing_to_the_next_on_its_line(server):
    line = HTTPConnection("127.0.0.1", server.server_address[1], timeout=5)
    line.request("GET", "/lite/0.1.0-abc/a.wasm", headers={"Accept-Encoding": "gzip"})
    line.getresponse().read()
    line.request("GET", "/")
    answer = line.getresponse()
    answer.read()
    line.close()
    assert answer.headers["Location"] == "/lite/"
    assert not {"Content-Encoding", "Cache-Control"}.intersection(answer.headers)


def test_a_folder_leads_to_its_page(server):
    assert get(server, "/")[0].headers["Location"] == "/lite/"
    assert get(server, "/lite")[0].headers["Location"] == "/lite/"
    assert (
        get(server, "/lite/0.1.0-abc?atelier=04-prenoms")[0]
        .headers["Location"]
        .endswith("/?atelier=04-prenoms")
    )
    assert get(server, "/lite/")[1] == b"<p>Bonjour"
    assert get(server, "/site/")[1] == b"<p>Site"


@pytest.mark.parametrize(
    "path",
    [
        "/secret.txt",
        "/lite/../secret.txt",
        "/lite/%2e%2e/secret.txt",
        "/lite/..%2fsecret.txt",
        "/lite/..%5csecret.txt",
        "/lite//etc/passwd",
        "/lite/0.1.0-abc/lien.txt",
        "/lite/0.1.0-abc/dehors/secret.txt",
        "/lite/0.1.0-abc/dehors/",
        "/lite/..%252fsecret.txt",
        "/lite/%c0%ae%c0%ae/secret.txt",
        "/../secret.txt",
        "/lite/../../../../../../etc/passwd",
        "/lite/.datakit.json",
        "/lite/0.1.0-abc/static",
        "/lite/index.html/",
        "/lite/index.html%00.png",
        "//exemple.fr/",
        "/",
        "/lite/" + "a" * 5000,
    ],
)
def test_nothing_else_is_given(server, path):
    answer, body = get(server, path)
    assert answer.status in (301, 302, 404)
    assert "à moi".encode() not in body
    assert (answer.headers["Location"] or "/lite/").startswith("/lite/")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_is_written(server, method):
    answer, body = get(server, "/lite/index.html", method)
    assert answer.status == 501
    assert "n’existe pas ici".encode() in body
    assert get(server, "/lite/index.html")[1] == b"<p>Bonjour"


def test_a_file_that_changes_is_squeezed_anew_and_nothing_stays_behind(tmp_path):
    (tmp_path / "lite").mkdir()
    page = tmp_path / "lite/index.html"
    page.write_text("<p>Avant", "utf-8")
    with serve.opened(tmp_path, "lite", 18_870, lan=False) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        seen = [get(made, "/lite/", Accept_Encoding="gzip")[1]]
        page.write_text("<p>Après", "utf-8")
        os.utime(page, (1, 1))
        seen.append(get(made, "/lite/", Accept_Encoding="gzip")[1])
        kept = Path(made.kept.name)
        assert len(list(kept.iterdir())) == 2
        made.shutdown()
    assert [gzip.decompress(one).decode() for one in seen] == ["<p>Avant", "<p>Après"]
    assert not kept.exists()


def test_only_this_machine_is_answered_unless_asked(server, tmp_path):
    assert server.server_address[0] == "127.0.0.1"
    with serve.opened(tmp_path, "lite", 18_850, lan=True) as wide:
        assert wide.server_address[0] == "0.0.0.0"


def test_a_taken_port_leaves_place_to_the_next(server, tmp_path):
    with serve.opened(tmp_path, "lite", server.server_address[1], lan=False) as other:
        assert other.server_address[1] > server.server_address[1]


@pytest.mark.parametrize("port", [0, 80, 65_600, -1])
def test_an_odd_port_is_refused(port, tmp_path):
    with pytest.raises(ExplainedError, match="port"):
        serve.opened(tmp_path, "lite", port, lan=False)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C s’envoie autrement sous Windows")
def test_control_c_ends_it_cleanly(tmp_path):
    for name in ("solutions", "build/lite"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("", "utf-8")
    (tmp_path / "build/lite/index.html").write_text("<p>Bonjour", "utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    running = subprocess.Popen(
        [sys.executable, "-m", "datakit", "serve", "--salle", "--port", "18900"], cwd=tmp_path, env=environment,
        text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    said = ""
    while "Ctrl+C" not in said and (line := running.stdout.readline()):
        said += line
    running.send_signal(signal.SIGINT)
    rest, errors = running.communicate(timeout=20)
    assert (running.returncode, errors) == (0, "")
    assert rest.strip() == "Arrêté."
    assert "http://127.0.0.1:18900/" in said
