"""`datakit serve` : les bons fichiers, bien étiquetés, et jamais un autre."""

import errno
import gzip
import os
import re
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from datakit.errors import ExplainedError
from datakit.tools import serve, serving

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.network


@contextmanager
def serving_from(root, port, lan=False):
    """Un serveur en marche dans un autre fil."""
    with serve.opened(root, "lite", port, lan) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


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
    (version / "boucle").symlink_to(version / "boucle")
    if hasattr(os, "mkfifo"):
        os.mkfifo(version / "tube.html")
    with serving_from(root, 18_800) as made:
        yield made


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
    assert "Content-Encoding" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("said", "squeezed"),
    [
        ("gzip", True),
        ("br, GZIP ; q=0.2", True),
        ("*", True),
        ("*;q=0.1, br", True),
        ("gzip;q=0", False),
        ("gzip;q=0.000, *;q=1", False),
        ("*;q=0", False),
        ("identity", False),
        ("gzip;q=beaucoup", False),
        ("gzipper", False),
    ],
)
def test_a_copy_goes_only_to_who_reads_it(server, said, squeezed):
    answer, body = get(server, "/lite/0.1.0-abc/a.wasm", Accept_Encoding=said)
    assert (answer.headers.get("Content-Encoding") == "gzip") is squeezed
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert (gzip.decompress(body) if squeezed else body) == b"\0asm" * 5000


def test_what_is_already_there_is_not_sent_again(server):
    plain = get(server, "/lite/0.1.0-abc/a.wasm")[0].headers["Etag"]
    squeezed = get(server, "/lite/0.1.0-abc/a.wasm", Accept_Encoding="gzip")[0].headers["Etag"]
    assert plain != squeezed, "ce ne sont pas les mêmes octets"
    for known in (plain, f"W/{plain}", f'"autre", {plain}', "*"):
        answer, body = get(server, "/lite/0.1.0-abc/a.wasm", If_None_Match=known)
        assert (answer.status, body) == (304, b"")
        assert "immutable" in answer.headers["Cache-Control"]
    assert get(server, "/lite/0.1.0-abc/a.wasm", If_None_Match=squeezed)[0].status == 200
    late = "Tue, 01 Jan 2030 00:00:00 GMT"
    changed = get(server, "/lite/0.1.0-abc/a.wasm", If_None_Match='"autre"', If_Modified_Since=late)
    assert changed[0].status == 200, "l’étiquette l’emporte sur la date"


def test_a_piece_of_a_file(server):
    whole = b"\0asm" * 5000
    for asked, wanted in {"bytes=0-3": whole[:4], "bytes=-3": whole[-3:], "bytes=19998-": whole[-2:]}.items():
        answer, body = get(server, "/lite/0.1.0-abc/a.wasm", Range=asked)
        assert (answer.status, body) == (206, wanted)
        assert answer.headers["Content-Range"].endswith("/20000")
    for asked in ("bytes=0-1,3-4", "octets=0-3", "bytes=a-b"):
        assert get(server, "/lite/0.1.0-abc/a.wasm", Range=asked)[1] == whole
    beyond, nothing = get(server, "/lite/0.1.0-abc/a.wasm", Range="bytes=20000-")
    assert (beyond.status, nothing) == (416, b"")
    assert beyond.headers["Content-Range"] == "bytes */20000"
    assert beyond.headers["Cache-Control"] == "no-store"
    changed = get(server, "/lite/0.1.0-abc/a.wasm", Range="bytes=0-3", If_Range='"un autre"')
    assert (changed[0].status, changed[1]) == (200, whole), "la suite d’un autre fichier ne va pas avec"


def test_every_answer_is_kept_to_itself(server):
    for path in ("/", "/lite/", "/lite/0.1.0-abc/a.wasm", "/lite/absent", "/ailleurs"):
        said = get(server, path)[0].headers
        assert said["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "Cross-Origin-Embedder-Policy" not in said, "un onglet isolé perd des réponses du noyau"
        assert said["Cross-Origin-Resource-Policy"] == "same-origin"
        assert said["Referrer-Policy"] == "no-referrer"
        assert said["X-Content-Type-Options"] == "nosniff"
        assert "frame-ancestors 'self'" in said["Content-Security-Policy"]
        assert "connect-src" not in said["Content-Security-Policy"], (
            "tout suit « default-src », sans autre adresse"
        )
        assert said["Server"] == "datakit"


@pytest.mark.parametrize(
    "name", ["127.0.0.1:1", "192.168.1.20:8700", "[::1]:8700", "localhost", "LOCALHOST:80"]
)
def test_our_own_names_are_served(server, name):
    assert get(server, "/lite/", Host=name)[0].status == 200


@pytest.mark.parametrize("name", ["piege.example", "127.0.0.1.piege.example:8700", "localhost.piege.example"])
@pytest.mark.parametrize("path", ["/", "/lite/", "/lite/0.1.0-abc/a.wasm", "/absent"])
def test_a_name_that_is_not_ours_is_refused(server, name, path):
    answer, body = get(server, path, Host=name)
    assert answer.status == 421
    assert answer.headers["Cache-Control"] == "no-store"
    assert "n’est pas une de celles que ce serveur connaît" in body.decode()


def test_a_folder_leads_to_its_page(server):
    assert get(server, "/")[0].headers["Location"] == "/lite/"
    assert get(server, "/lite")[0].headers["Location"] == "/lite/"
    assert (
        get(server, "/lite/0.1.0-abc?atelier=04-prenoms")[0]
        .headers["Location"]
        .endswith("/?atelier=04-prenoms")
    )
    assert get(server, "/lite/0.1.0-abc")[0].status == 302, "un 301 se garderait d’une version à l’autre"
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
        "/lite/0.1.0-abc/boucle",
        "/lite/0.1.0-abc/tube.html",
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
    assert answer.status in (302, 400, 404)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "à moi".encode() not in body
    assert (answer.headers["Location"] or "/lite/").startswith("/lite/")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_is_written(server, method):
    answer, body = get(server, "/lite/index.html", method)
    assert answer.status == 405
    assert "n’existe pas ici".encode() in body
    assert get(server, "/lite/index.html")[1] == b"<p>Bonjour"


@pytest.fixture
def page(tmp_path):
    """Une édition d’une page."""
    (tmp_path / "lite").mkdir()
    made = tmp_path / "lite/index.html"
    made.write_text("<p>Avant", "utf-8")
    return made


def test_a_file_that_changes_is_squeezed_anew(page, tmp_path):
    with serving_from(tmp_path, 18_870) as made:
        seen = [get(made, "/lite/", Accept_Encoding="gzip")[1]]
        page.write_text("<p>Après", "utf-8")
        os.utime(page, (1, 1))
        seen.append(get(made, "/lite/", Accept_Encoding="gzip")[1])
    assert [gzip.decompress(one).decode() for one in seen] == ["<p>Avant", "<p>Après"]


def test_an_edition_kept_on_another_disk_is_served_through_its_link(page, tmp_path):
    (tmp_path / "ailleurs").mkdir()
    (tmp_path / "ailleurs/lite").symlink_to(page.parent)
    with serving_from(tmp_path / "ailleurs", 18_869) as made:
        assert get(made, "/lite/")[1] == b"<p>Avant"
        assert get(made, "/lite/../../lite/index.html")[0].status == 404


def test_a_copy_that_cannot_be_made_leaves_the_file_itself(page, tmp_path, monkeypatch, capsys):
    def refuse(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(serving, "_squeeze", refuse)
    with serving_from(tmp_path, 18_871) as made:
        for _ in range(3):
            answer, body = get(made, "/lite/", Accept_Encoding="gzip")
            assert (answer.status, body) == (200, b"<p>Avant")
            assert "Content-Encoding" not in answer.headers
    said = capsys.readouterr().out
    assert said.count("Je n’ai pas pu comprimer «\u00a0index.html\u00a0»") == 1


def test_copies_stop_before_filling_the_memory(page, tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "MOST_KEPT", 10)
    with serving_from(tmp_path, 18_872) as made:
        answer, body = get(made, "/lite/", Accept_Encoding="gzip")
    assert body == b"<p>Avant"
    assert "Content-Encoding" not in answer.headers


def test_a_file_that_cannot_be_opened_is_an_error_nobody_keeps(page, tmp_path, monkeypatch, capsys):
    def refuse(*_):
        raise OSError(errno.EMFILE, "Too many open files")
        yield

    fixed = tmp_path / "lite/1/a.js"
    fixed.parent.mkdir()
    fixed.write_text("1", "utf-8")
    monkeypatch.setattr(serving.StaticFileHandler, "get_content", refuse)
    with serving_from(tmp_path, 18_873) as made:
        answer, body = get(made, "/lite/1/a.js")
    assert answer.status == 500
    assert answer.headers["Cache-Control"] == "no-store"
    assert not {"Etag", "Last-Modified"} & set(answer.headers)
    assert "rechargez-la" in body.decode()
    assert "Je n’ai pas pu lire «\u00a0/lite/1/a.js\u00a0»" in capsys.readouterr().out


#: Sert avec très peu de descripteurs, et dit sur quel port ; sans la garde qui fait attendre dehors, si on le lui dit.
FEW = """
import resource, sys
from pathlib import Path
from datakit.tools import serving
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
with serving.Server(Path(sys.argv[1]), "lite", ("127.0.0.1", 0)) as made:
    made.most = int(sys.argv[2]) or made.most
    print(made.server_address[1], made.most, flush=True)
    made.serve_forever()
"""


def rushed(root, most=0):
    """Quatre-vingt-quatre demandes à la fois sur soixante-quatre descripteurs : les réponses, ce qui est dit, le calcul."""
    fixed = root / "lite/1/a.whl"
    fixed.parent.mkdir(parents=True)
    fixed.write_bytes(b"PK" * 100_000)
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    before = os.times().children_user
    running = subprocess.Popen(
        [sys.executable, "-c", FEW, str(root), str(most)], env=environment, text=True, stdout=subprocess.PIPE
    )
    port, most = map(int, running.stdout.readline().split())
    lines = [HTTPConnection("127.0.0.1", port, timeout=20) for _ in range(84)]
    found = []
    try:
        for line in lines:
            line.connect()
        time.sleep(0.3)  # qu’il ait laissé entrer tout ce qu’il peut
        for line in lines:
            line.request("GET", "/lite/1/a.whl", headers={"Connection": "close"})
        for line in lines:
            answer = line.getresponse()
            found.append((answer.status, answer.headers["Cache-Control"], len(answer.read())))
    finally:
        running.kill()
        said = running.communicate()[0]
    return found, said, most, os.times().children_user - before


@pytest.mark.skipif(os.name == "nt", reason="Windows ne limite pas les descripteurs")
def test_a_room_on_few_descriptors_waits_its_turn(tmp_path):
    found, said, most, spent = rushed(tmp_path)
    assert most == 16
    assert found == [(200, serving.FOREVER, 200_000)] * 84
    told = (
        f"Plus de {most} connexions à la fois\u00a0: les suivantes attendent leur tour, rien n’est perdu.\n"
    )
    assert said == told
    assert spent < 5


@pytest.mark.skipif(os.name == "nt", reason="Windows ne limite pas les descripteurs")
def test_without_a_descriptor_left_no_error_is_kept_and_the_processor_rests(tmp_path):
    found, said, _, spent = rushed(tmp_path, most=1000)
    refused = {one for one in found if one[0] != 200}
    assert {(status, cache) for status, cache, _ in refused} == {(500, "no-store")}
    assert {one for one in found if one[0] == 200} <= {(200, serving.FOREVER, 200_000)}
    assert said.count("trop de fichiers sont ouverts à la fois") == 1
    assert spent < 5


@pytest.mark.skipif(os.name == "nt", reason="Windows ne limite pas les descripteurs")
def test_more_descriptors_are_asked_for(monkeypatch):
    import resource

    asked = []
    limits = {"soft": 256, "hard": 1000}
    monkeypatch.setattr(resource, "getrlimit", lambda _: (limits["soft"], limits["hard"]))
    monkeypatch.setattr(resource, "setrlimit", lambda _, both: asked.append(both))
    assert serving.more_descriptors() == 256, "le système a refusé : on fait avec"
    limits["hard"] = resource.RLIM_INFINITY
    serving.more_descriptors()
    limits["soft"] = 5000
    assert serving.more_descriptors() == 5000
    assert asked == [(1000, 1000), (serving.WANTED, resource.RLIM_INFINITY)]


def test_only_this_machine_is_answered_unless_asked(server, tmp_path):
    assert server.server_address[0] == "127.0.0.1"
    with serve.opened(tmp_path, "lite", 18_850, lan=True) as wide:
        assert wide.server_address[0] == "0.0.0.0"


def test_the_names_that_are_served_are_told(capsys):
    serve._show_to_the_room(8700)
    told = capsys.readouterr().out
    assert "Je réponds aux adresses chiffrées de cette machine" in told
    for name in ("localhost", *serving.names()):
        assert f"«\u00a0{name}\u00a0»" in told


def test_a_taken_port_leaves_place_to_the_next(server, tmp_path):
    with serve.opened(tmp_path, "lite", server.server_address[1], lan=False) as other:
        assert other.server_address[1] > server.server_address[1]


def test_the_port_taken_instead_is_told(capsys):
    serve.tell_the_port(wanted=8000, port=8001)
    serve.tell_the_port(wanted=8000, port=8000)
    assert capsys.readouterr().out.split() == [
        "Le",
        "port",
        "8000",
        "est",
        "déjà",
        "pris",
        ":",
        "je",
        "prends",
        "le",
        "8001.",
    ]


@pytest.mark.parametrize("port", [0, 80, 65_600, -1])
def test_an_odd_port_is_refused(port, tmp_path):
    with pytest.raises(ExplainedError, match="port"):
        serve.opened(tmp_path, "lite", port, lan=False)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C s’envoie autrement sous Windows")
@pytest.mark.parametrize(
    "how", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.long)], ids=["Ctrl+C", "arrêt"]
)
def test_it_ends_cleanly(tmp_path, how):
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
    running.send_signal(how)
    rest, errors = running.communicate(timeout=20)
    assert (running.returncode, errors) == (0, "")
    assert rest.strip() == "Arrêté."
    assert re.search(r"http://127\.0\.0\.1:189\d\d/", said)  # le premier port libre à partir de celui-là
