"""L’ouverture de JupyterLab : un faux serveur tient sa place, et chaque façon de mal s’ouvrir est dite."""

import errno
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from datakit.errors import ExplainedError
from datakit.tools import opening

needs_posix = pytest.mark.skipif(os.name == "nt", reason="le faux JupyterLab est un script de shell")

#: Ce que Python exécute pour être le faux JupyterLab : il dit ses arguments, écrit sa page privée, et répond.
FAKE_LAB = """#!/bin/sh
exec "$REAL_PYTHON" -c '
import os, signal, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
print("\\n".join(sys.argv[1:])); print(os.environ["JUPYTER_CONFIG_DIR"]); sys.stdout.flush()
port = int([a for a in sys.argv if "port=" in a][0].split("=")[1])
class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({answer}); self.end_headers()
    log_message = print
server = HTTPServer(("127.0.0.1", port), Answer)
runtime = os.environ["JUPYTER_RUNTIME_DIR"]
os.makedirs(runtime, exist_ok=True)
page = os.path.join(runtime, "jpserver-%d-open.html" % os.getpid())
open(page, "w").write("http://127.0.0.1:%d/lab?token=%s" % (port, os.environ["JUPYTER_TOKEN"]))
{first}
server.serve_forever()
' "$@"
"""

#: L’ouverture dans un programme à elle, qui prend pour Python celui qu’on lui donne.
ALONE = """
import sys
from datakit.tools import opening

sys.executable = sys.argv[1]
sys.exit(opening.main(sys.argv[2:]))
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Le dossier d’un kit, au nom malcommode, où rien n’est installé."""
    monkeypatch.setenv("REAL_PYTHON", sys.executable)
    folder = tmp_path / "kit d’été & café"
    (folder / ".venv").mkdir(parents=True)
    return folder


def program(root: Path, content: str) -> Path:
    path = root / ".venv/python"
    path.write_text(content, "utf-8")
    path.chmod(0o755)
    return path


def fake_lab(root: Path, answer: int = 403, first: str = "") -> Path:
    """Un faux JupyterLab, qui répond `answer` à qui n’a pas le jeton et fait `first` en démarrant."""
    return program(root, FAKE_LAB.replace("{answer}", str(answer)).replace("{first}", first))


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch):
    """Ouvre dans ce programme-ci, sans toucher à ce que ses signaux font ; rend le code."""

    def opened(root: Path, python: Path, *options: str) -> int:
        monkeypatch.setattr(opening.sys, "executable", str(python))
        monkeypatch.setattr(opening.signal, "signal", lambda *_: None)
        return opening.main([str(root), *options])

    return opened


# --- Le port ---


def test_a_taken_port_gives_the_next_one(capsys) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        chosen = opening.choose_port(port)
    assert port < chosen < port + 50
    assert f"Le port {port} est déjà pris\u00a0: je prends le {chosen}." in capsys.readouterr().out


def test_no_free_port_at_all_is_said(monkeypatch) -> None:
    monkeypatch.setattr(opening, "is_free", lambda _: False)
    with pytest.raises(ExplainedError, match="--port 9000"):
        opening.choose_port(8888)


# --- S’ouvrir et se fermer ---


@needs_posix
def test_lab_opens_the_index_and_closes_with_it(root: Path) -> None:
    (root / "notebooks").mkdir()
    (root / "notebooks/00-accueil.ipynb").touch()
    running = subprocess.Popen(
        [sys.executable, "-c", ALONE, str(fake_lab(root)), str(root), "18888", "--sans-navigateur"],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUTF8": "1"},
    )
    assert running.stdout is not None
    lines = [running.stdout.readline()]
    if "est déjà pris" in lines[-1]:
        lines.append(running.stdout.readline())
    running.send_signal(signal.SIGTERM)
    rest, _ = running.communicate(timeout=20)

    assert re.search(r"http://127.0.0.1:\d+/lab/tree/notebooks/00-accueil.ipynb\?token=\w{32}", lines[-1])
    assert "JupyterLab est fermé" in rest
    (journal,) = (root / ".venv/kit-jupyter").glob("journal-*.txt")
    asked = journal.read_text("utf-8")
    assert f"--ServerApp.root_dir={root}" in asked
    assert "--LabApp.default_url=/lab/tree/notebooks/00-accueil.ipynb" in asked
    assert str(root / ".venv/kit-jupyter/config") in asked, "les réglages de la personne restent hors du jeu"


@needs_posix
def test_a_lab_that_does_not_start_is_said(root: Path, here, capsys) -> None:
    broken = program(root, "#!/bin/sh\necho panne connue\nexit 1\n")
    assert here(root, broken, "18950", "--sans-navigateur") == 2
    fact, journal, expected, action = capsys.readouterr().err.splitlines()
    assert fact == "JupyterLab n’a pas réussi à démarrer."
    assert journal == "    panne connue"
    assert expected == "Attendu\u00a0: une adresse qui répond en moins de 90 secondes."
    assert "supprimez le dossier .venv" in action


@needs_posix
def test_a_lab_open_to_strangers_is_stopped(root: Path, here, capsys) -> None:
    assert here(root, fake_lab(root, answer=200), "18951", "--sans-navigateur") == 2
    assert "s’ouvre sans demander son jeton" in capsys.readouterr().err
    assert opening.is_free(18951), "il est arrêté"


@needs_posix
def test_the_token_is_not_among_the_arguments_of_the_browser(root: Path, here, monkeypatch) -> None:
    opened = []

    def browser(address: str) -> None:
        opened.append((address, Path(address.removeprefix("file://")).exists()))
        raise KeyboardInterrupt

    monkeypatch.setattr(opening.webbrowser, "open", browser)
    monkeypatch.setattr(opening.Path, "as_uri", lambda path: f"file://{path}")
    monkeypatch.setenv("JUPYTER_TOKEN", "connu-de-tous")
    assert here(root, fake_lab(root), "18952") == 0
    ((address, there),) = opened
    assert there
    page = Path(address.removeprefix("file://"))
    token = page.read_text("utf-8").rpartition("token=")[2]
    assert len(token) == 32
    assert token not in address
    assert (root / ".venv/kit-jupyter").stat().st_mode & 0o77 == 0, "lisible de vous seul"


@needs_posix
def test_a_stuck_lab_does_not_hold_the_terminal(root: Path, here, monkeypatch, capsys) -> None:
    stuck = fake_lab(root, first="signal.signal(signal.SIGTERM, signal.SIG_IGN)")
    monkeypatch.setattr(opening, "PATIENCE", 0.3)
    monkeypatch.setattr(opening, "open_browser", opening.interrupt)
    started = time.monotonic()
    assert here(root, stuck, "18953") == 0
    assert time.monotonic() - started < 10
    assert "JupyterLab est fermé" in capsys.readouterr().out
    assert opening.is_free(18953)


@needs_posix
def test_who_loses_the_port_takes_another_and_never_says_the_address_of_the_winner(
    root: Path, here, monkeypatch, capsys
) -> None:
    """Deux « kit.py lab » lancés ensemble : chacun a vu le même port libre, un seul l’a."""
    winner = HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)  # répond 501, comme à un étranger
    threading.Thread(target=winner.serve_forever, daemon=True).start()
    port = winner.server_address[1]
    really_free = opening.is_free
    looks = iter([True])  # au premier regard, le gagnant n’est pas encore là
    monkeypatch.setattr(opening, "is_free", lambda one: next(looks, None) or really_free(one))
    monkeypatch.setattr(opening, "open_browser", opening.interrupt)
    try:
        assert here(root, fake_lab(root), str(port)) == 0
    finally:
        winner.shutdown()
        winner.server_close()
    taken, opened = capsys.readouterr().out.splitlines()[:2]
    other = int(re.search(r"http://127\.0\.0\.1:(\d+)/", opened)[1])
    assert taken == f"Le port {port} est déjà pris\u00a0: je prends le {other}."
    assert other > port


@needs_posix
def test_an_answer_is_believed_only_once_ours_is_there(tmp_path: Path) -> None:
    lab = opening.Lab(None, 0, "jeton-à-nous", tmp_path, tmp_path / "journal")  # type: ignore[arg-type]
    (tmp_path / "jpserver-1-open.html").write_text("?token=celui-d’un-autre", "utf-8")
    assert lab.page() is None
    ours = tmp_path / "jpserver-2-open.html"
    ours.write_text("?token=jeton-à-nous", "utf-8")
    assert lab.page() == ours


# --- Ce que le système refuse, ce qu’une personne arrête ---


def test_a_refusal_of_the_system_is_said_in_french(root: Path, capsys) -> None:
    (root / ".venv/kit-jupyter").write_text("un fichier à la place du dossier", "utf-8")
    assert opening.main([str(root), "18954", "--sans-navigateur"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("Le système refuse\u00a0: ")
    assert str(root) in said
    assert "Errno" not in said


def test_a_machine_that_does_not_answer_itself_is_not_told_to_reinstall(
    root: Path, monkeypatch, capsys
) -> None:
    def cut(*_: object) -> None:
        raise OSError(errno.ENETUNREACH, "Network is unreachable")

    monkeypatch.setattr(opening.socket.socket, "connect", cut)
    assert opening.main([str(root), "18956"]) == 2
    said = capsys.readouterr().err
    assert "l’adresse 127.0.0.1 n’y répond pas (aucun chemin n’y mène)" in said
    assert "ip link set lo up" in said
    assert ".venv" not in said


def test_an_interruption_before_the_opening_is_said(root: Path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(opening, "choose_port", opening.interrupt)
    assert opening.main([str(root), "18955"]) == 130
    assert "Rien n’est abîmé\u00a0: relancez la même commande" in capsys.readouterr().err


# --- Les réglages ---


def test_jupyterlab_speaks_french_and_asks_no_news(root: Path) -> None:
    variables = opening.kit_settings(root)
    assert set(variables) == {"JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"}
    overrides = Path(variables["JUPYTER_CONFIG_DIR"], "labconfig/default_setting_overrides.json")
    settings = json.loads(overrides.read_text("utf-8"))
    assert settings["@jupyterlab/translation-extension:plugin"]["locale"] == "fr_FR"
    news = settings["@jupyterlab/apputils-extension:notification"]
    assert news == {"fetchNews": "false", "checkForUpdates": False}
    profile = Path(variables["IPYTHONDIR"], "profile_default/ipython_config.json")
    assert json.loads(profile.read_text("utf-8"))["HistoryManager"]["enabled"] is False


def test_jupyterlab_opens_on_the_notebook_alone(root: Path) -> None:
    """Les panneaux fermés la première fois, et plus jamais touchés : la personne range son écran comme elle veut."""
    from jupyterlab_server.workspaces_handler import slugify

    config = Path(opening.kit_settings(root)["JUPYTER_CONFIG_DIR"])
    screen = config / "lab/workspaces" / f"{slugify('default')}.jupyterlab-workspace"
    stored = json.loads(screen.read_text("utf-8"))
    layout = stored["data"]["layout-restorer:data"]
    assert stored["metadata"]["id"] == "default"
    assert (layout["left"]["collapsed"], layout["right"]["collapsed"]) == (True, True)
    screen.write_text("à moi", "utf-8")
    opening.kit_settings(root)
    assert screen.read_text("utf-8") == "à moi"


def test_jupyterlab_reads_like_a_page(root: Path) -> None:
    config = Path(opening.kit_settings(root)["JUPYTER_CONFIG_DIR"])
    server = json.loads((config / "jupyter_server_config.json").read_text("utf-8"))
    assert server["LabApp"] == {"custom_css": True}
    style = (config / "custom/custom.css").read_text("utf-8")
    assert "max-width: 38em" in style
    asked = set(re.findall(r'url\("([^"]+)"\)', style))
    beside = {path.name for path in (config / "custom").iterdir()}
    assert asked == beside - {"custom.css"}, "chaque police, et le style des encadrés, est à côté"
    assert "callouts.css" in beside
    hidden = json.loads((config / "labconfig/page_config.json").read_text("utf-8"))["disabledExtensions"]
    assert hidden == {
        "@jupyterlab/debugger-extension": True,
        "@jupyterlab/notebook-extension:cell-counter-status": True,
    }
