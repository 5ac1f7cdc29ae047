"""Ouvrir JupyterLab sur l’accueil, l’attendre, le fermer : ce que `kit.py lab` lance, une fois le kit installé.

    python -m datakit.tools.opening DOSSIER PORT [--sans-navigateur]

Les variables de la personne ont déjà été écartées par kit.py ; rien d’ici ne lit ni ne change ses réglages.
"""

import argparse
import contextlib
import http.client
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import webbrowser
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from datakit import safely
from datakit.errors import ExplainedError
from datakit.tools import messages
from figaudit.base import theme

INDEX = "notebooks/00-accueil.ipynb"
SETTINGS = Path(__file__).parent  # les réglages de JupyterLab et d’IPython y sont
WORKSPACE = "default-37a8.jupyterlab-workspace"  # le nom que JupyterLab donne à l’écran ordinaire

PATIENCE = 10  # secondes laissées à JupyterLab pour se fermer de lui-même
OPENING = 90  # secondes laissées à JupyterLab pour s’ouvrir
LOOPBACK = 5  # secondes laissées à cette machine pour se répondre à elle-même
TRIED_PORTS = 50  # combien de ports essayer à partir de celui qu’on souhaite


def say(kind: str, **details: object) -> None:
    print(messages.said(kind, **details)[0], flush=True)


def refusal(kind: str, **details: object) -> ExplainedError:
    return ExplainedError(*messages.said(kind, **details))


# --- Ouvrir, attendre, fermer ---


@dataclass
class Lab:
    """Un JupyterLab lancé : son programme, son port, son jeton, et où il écrit."""

    process: subprocess.Popen
    port: int
    token: str
    runtime: Path
    journal: Path

    def page(self) -> Path | None:
        """La page privée d’où il s’ouvre, qu’il écrit une fois son port pris : le jeton y est, et n’est qu’à lui."""
        for page in self.runtime.glob("jpserver-*-open.html"):
            if self.token in page.read_text("utf-8", "replace"):
                return page
        return None


def open_lab(root: Path, port: int, browser: bool) -> None:
    """Ouvre JupyterLab sur le kit `root`, avec ses réglages à lui ; rend la main quand il est fermé."""
    check_loopback()
    port = choose_port(port)
    home = private_folder(root / ".venv")
    close_properly_when_stopped()
    lab = None
    try:
        while True:
            lab = launch(root, port, home)
            outcome = wait_until_open(lab)
            if outcome is not Outcome.LOST:
                break
            port = choose_port(port)  # un autre l’a pris entre-temps

        if outcome is Outcome.OPEN:
            say("lab-open", address=f"http://127.0.0.1:{lab.port}{opening_page(root)}?token={lab.token}")
            if browser:
                open_browser(lab)
            lab.process.wait()
    except KeyboardInterrupt:
        pass
    finally:
        if lab:
            stop(lab.process)
    say("lab-closed")


def launch(root: Path, port: int, home: Path) -> Lab:
    """Lance JupyterLab sur ce port, sans l’attendre."""
    token = secrets.token_hex(16)
    settings = kit_settings(home)
    env = os.environ | settings | {"JUPYTER_TOKEN": token}
    journal = home / f"journal-{port}.txt"  # en anglais et bavard : gardé, pas montré
    with open(journal, "wb") as log:
        process = subprocess.Popen(lab_command(root, port), cwd=root, env=env, stdout=log, stderr=log)
    return Lab(process, port, token, Path(settings["JUPYTER_RUNTIME_DIR"]), journal)


def lab_command(root: Path, port: int) -> list[str]:
    """La commande qui lance JupyterLab pour cette machine seule, sans navigateur, à un port choisi."""
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        f"--ServerApp.root_dir={root}",
        f"--LabApp.default_url={opening_page(root)}",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.answer_yes=True",
        "--LabApp.extension_manager=readonly",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")  # dans un conteneur, Jupyter refuserait sinon de démarrer
    return command


def opening_page(root: Path) -> str:
    if (root / INDEX).exists():
        return f"/lab/tree/{INDEX}"
    return "/lab"


def close_properly_when_stopped() -> None:
    """Une fenêtre fermée, une session quittée : JupyterLab s’arrête aussi, comme à Ctrl+C."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def stop(process: subprocess.Popen) -> None:
    """Demande à JupyterLab de finir, attend, puis l’arrête net ; un second Ctrl+C n’attend pas."""
    with contextlib.suppress(KeyboardInterrupt, subprocess.TimeoutExpired):
        process.terminate()
        process.wait(PATIENCE)
    process.kill()
    process.wait()


# --- Ses affaires et ses réglages ---


def private_folder(venv: Path) -> Path:
    """Le dossier où ce JupyterLab range ses affaires, lisible de vous seul : le jeton s’y trouve."""
    home = venv / "kit-jupyter"
    if not os.access(venv, os.W_OK):
        home = Path(tempfile.mkdtemp(prefix="kit-jupyter-"))
    home.mkdir(parents=True, exist_ok=True)
    home.chmod(0o700)
    return home


def kit_settings(home: Path) -> dict[str, str]:
    """Range dans `home` les réglages du kit ; rend les variables qui y mènent Jupyter et IPython.

    JupyterLab y parle français, et se lit comme une page. Les noyaux naissent d’un processus qui a déjà tout importé (tools/kernels), ils
    expliquent les erreurs dès la première cellule, et ce qui est tapé n’est gardé que dans le carnet. Rien de cela ne s’installe : un JupyterLab ouvert
    autrement, même depuis .venv, reste tel que la personne l’a réglé.
    """
    config = home / "config"
    ipython = home / "ipython"
    copied = {
        "jupyterlab.json": config / "labconfig" / "default_setting_overrides.json",
        "jupyterlab_page.json": config / "labconfig" / "page_config.json",
        "jupyterlab.css": config / "custom" / "custom.css",
        "templates/callouts.css": config / "custom" / "callouts.css",
        "jupyter_server.json": config / "jupyter_server_config.json",
        "ipython_config.json": ipython / "profile_default" / "ipython_config.json",
    }
    for name, target in copied.items():
        safely.write(target, (SETTINGS / name).read_bytes())
    for face in theme.FONTS.glob("*.ttf"):
        safely.write(config / "custom" / face.name, face.read_bytes())

    # Les panneaux sont fermés la première fois : à 390 points, ou grossi deux fois, ils cachent le carnet. Ensuite,
    # JupyterLab y range l’écran tel que la personne l’a laissé.
    screen = config / "lab" / "workspaces" / WORKSPACE
    if not screen.exists():
        safely.write(screen, (SETTINGS / "jupyterlab_screen.json").read_bytes())

    return {
        "JUPYTER_CONFIG_DIR": str(config),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "IPYTHONDIR": str(ipython),
    }


# --- Le port ---


def check_loopback() -> None:
    """Lève si cette machine ne se répond pas à elle-même : rien ne s’y ouvrirait, et l’installation n’y serait pour rien."""
    with socket.socket() as one, socket.socket() as other:
        other.settimeout(LOOPBACK)
        try:
            one.bind(("127.0.0.1", 0))
            one.listen()
            other.connect(one.getsockname())
        except OSError as problem:
            raise refusal("no-loopback", why=safely.reason(problem)) from None


def choose_port(wanted: int) -> int:
    for port in range(wanted, min(wanted + TRIED_PORTS, 65536)):
        if is_free(port):
            if port != wanted:
                say("port-taken", wanted=wanted, port=port)
            return port
    raise refusal("lab-no-free-port", wanted=wanted)


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # sous Windows, cette option laisserait croire libre un port occupé
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


# --- Attendre qu’il réponde, lui et pas un autre, et seulement à qui a le jeton ---


class Outcome(Enum):
    """Ce que devient un JupyterLab que l’on attend."""

    OPEN = auto()
    CLOSED = auto()  # quelqu’un l’a fermé entre-temps
    LOST = auto()  # un autre programme a pris son port avant lui


def wait_until_open(lab: Lab) -> Outcome:
    """Attend que JupyterLab réponde, et refuse qui n’a pas le jeton."""
    limit = time.monotonic() + OPENING
    while time.monotonic() < limit:
        code = lab.process.poll()
        if code is not None:
            if code <= 0:
                return Outcome.CLOSED
            if not is_free(lab.port):
                return Outcome.LOST
            break

        # Sans sa page, c’est peut-être un autre qui répond : son jeton à lui n’est pas le nôtre, et
        # essayer le nôtre le lui donnerait.
        status = answer_to_a_stranger(lab.port) if lab.page() else None
        if status is None:
            time.sleep(0.1)
        elif status >= 300:
            return Outcome.OPEN
        else:
            raise refusal("lab-open-to-strangers")

    said = last_lines(lab.journal.read_text("utf-8", "replace"))
    raise refusal("lab-not-started", said=said, seconds=OPENING)


def answer_to_a_stranger(port: int) -> int | None:
    """Ce que JupyterLab répond à qui n’a pas le jeton ; `None` s’il ne répond pas encore."""
    stranger = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        stranger.request("GET", "/api/sessions")
        return stranger.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        stranger.close()


def last_lines(text: str) -> str:
    """La fin d’un journal, décalée, chaque ligne à la suite d’une autre : de quoi comprendre sans tout relire."""
    lines = text.strip().splitlines()[-12:]
    return "".join(f"\n    {line}" for line in lines)


# --- Le navigateur ---


def open_browser(lab: Lab) -> None:
    """Ouvre la page privée : le jeton n’est pas parmi les arguments du navigateur, que tous les comptes peuvent lire."""
    page = lab.page()
    if page:
        webbrowser.open(page.as_uri())


# --- La commande, telle que kit.py l’écrit ---


def main(arguments: list[str] | None = None) -> int:
    """Ce que lance `kit.py lab` ; rend le code de sortie, 2 si JupyterLab ne s’ouvre pas, 130 s’il est interrompu."""
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=Path)
    parser.add_argument("port", type=int)
    parser.add_argument("--sans-navigateur", dest="no_browser", action="store_true")
    options = parser.parse_args(arguments)

    try:
        open_lab(options.root, options.port, browser=not options.no_browser)
    except ExplainedError as problem:
        print(problem, file=sys.stderr)
        return 2
    except OSError as problem:
        print(refusal("lab-refused", why=safely.reason(problem), root=options.root), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\n" + messages.said("lab-interrupted")[0], file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
