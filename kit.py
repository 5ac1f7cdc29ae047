#!/usr/bin/env python3
"""Installer et ouvrir le kit d’ateliers.

    python3 kit.py lab            prépare le kit, puis ouvre JupyterLab sur l’accueil
    python3 kit.py test           prépare le kit, puis lance toutes les vérifications

Options de « lab » et de « test » :
    --offline DOSSIER             installer sans réseau, depuis un dossier préparé par « wheels »
                                  (« lab » prend de lui-même le dossier « paquets », s’il est à côté de kit.py)
Options de « test » :
    --long                        la preuve de chaque semaine : tout redessiner, tout rejouer
Options de « lab » :
    --port N                      port souhaité (8888 d’ordinaire ; le suivant s’il est pris)
    --sans-navigateur             ne pas ouvrir le navigateur, afficher seulement l’adresse

Pour préparer une salle ou entretenir le kit :
    python3 kit.py wheels DOSSIER  copie dans DOSSIER de quoi installer sans réseau (--dev : tester aussi)
    python3 kit.py lock            refait le verrou binder/requirements.txt (--upgrade : versions récentes)
    python3 kit.py --version       dit quelle version du kit est ici
"""

import sys

# Avant toute autre importation : un Python ancien doit lire ce message, pas une erreur de syntaxe.
if sys.version_info < (3, 11):
    import shutil as _shutil

    _found = [v for v in ("3.14", "3.13", "3.12", "3.11") if _shutil.which("python" + v)]
    if _found:
        _action = "un autre Python est déjà là, lancez « python" + _found[0] + " kit.py lab »."
    else:
        _action = "installez-le depuis https://www.python.org/downloads/ puis relancez la commande avec lui."
    _message = "Ce Python est trop ancien : il porte le numéro {}.{}.\n".format(*sys.version_info)
    _message += "Attendu : Python 3.11 ou plus récent.\nÀ faire : " + _action + "\n"
    getattr(sys.stderr, "buffer", sys.stderr).write(_message.encode("utf-8"))
    sys.exit(2)

import argparse
import contextlib
import errno
import hashlib
import http.client
import importlib.util
import io
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import webbrowser
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "binder" / "requirements.txt"
INDEX = "notebooks/00-accueil.ipynb"
SETTINGS = ROOT / "src" / "datakit" / "tools"  # les réglages de JupyterLab et d’IPython y sont
BESIDE = ROOT / "paquets"  # dans une archive hors ligne, de quoi installer

STAMP = VENV / "kit.json"  # écrit à la fin d’une installation réussie
UNFINISHED = VENV / "kit-installation-en-cours"  # présent tant qu’elle n’est pas finie
DEV = "extra == 'dev'"  # marque, dans le verrou, ce qu’une installation ordinaire laisse de côté

# Ce qui règle les outils d’une personne, et n’a pas à changer ceux du kit…
PERSONAL = ("PYTHON", "PIP_", "UV_", "JUPYTER", "IPYTHON", "VIRTUAL_ENV")
# …sauf, de pip et d’uv, ce qui sert à joindre les paquets : une école a souvent son miroir.
NETWORK = re.compile(
    r"INDEX|HOST|CERT|TLS|PROXY|TIMEOUT|RETRIES|CACHE|FIND_LINKS|CONFIG_FILE|KEYRING|OFFLINE"
)

# Octets à trouver sur le disque, sans et avec de quoi tester (mesurés : 0,9 et 1,4 Go).
DISK_NEEDED = 1.2e9
DISK_NEEDED_TO_TEST = 1.8e9

PATIENCE = 10  # secondes laissées à JupyterLab pour se fermer de lui-même
OPENING = 90  # secondes laissées à JupyterLab pour s’ouvrir
TRIED_PORTS = 50  # combien de ports essayer à partir de celui qu’on souhaite


class KitError(Exception):
    """Une erreur que l’on sait expliquer : le fait, l’attendu, que faire."""

    def __init__(self, fact: str, expected: str, action: str) -> None:
        super().__init__(f"{fact}\nAttendu : {expected}\nÀ faire : {action}")


def say(text: str = "") -> None:
    print(text, flush=True)


def duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    if minutes:
        return f"{minutes} min {rest:02d} s"
    return f"{rest} s"


def gigabytes(size: float) -> str:
    return f"{size / 1e9:.1f} Go".replace(".", ",")


def last_lines(text: str) -> str:
    """La fin d’une sortie, décalée : de quoi comprendre un échec sans tout relire."""
    return "\n".join("    " + line for line in text.strip().splitlines()[-12:])


# --- L’environnement .venv ---------------------------------------------------------------------------------


def venv_python() -> Path:
    if os.name == "nt":
        return VENV / "Scripts" / "python.exe"
    return VENV / "bin" / "python"


def site_packages() -> list[Path]:
    """Là où .venv range les paquets, sous Linux et macOS, puis sous Windows."""
    return [*VENV.glob("lib/python*/site-packages"), *VENV.glob("Lib/site-packages")]


def environment() -> dict[str, str]:
    """Variables des programmes du kit : rien du Python, de pip ni du Jupyter personnels n’y entre."""
    env = {}
    for name, value in os.environ.items():
        if not is_personal(name):
            env[name] = value

    env["VIRTUAL_ENV"] = str(VENV)
    env["PATH"] = str(venv_python().parent) + os.pathsep + env.get("PATH", "")
    env["PYTHONUTF8"] = "1"
    env["PIP_USER"] = "0"  # « user = true » dans un pip.conf empêcherait d’installer
    env["JUPYTER_PREFER_ENV_PATH"] = "1"
    env.setdefault("UV_NATIVE_TLS", "1")  # les certificats du système : une école a souvent les siens

    if sys.platform.startswith("linux") and not speaks_utf8(env):
        env["LC_ALL"] = "C.UTF-8"  # sans quoi un dossier accentué arrêterait les programmes du kit
    return env


def is_personal(name: str) -> bool:
    """Cette variable règle-t-elle un outil d’une personne, réseau mis à part ?"""
    if not name.startswith(PERSONAL):
        return False
    serves_network = name.startswith(("PIP_", "UV_")) and NETWORK.search(name)
    return not serves_network


def speaks_utf8(env: dict[str, str]) -> bool:
    """La langue du système écrit-elle en UTF-8 ? La première variable donnée l’emporte."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        if env.get(name):
            return bool(re.search("utf-?8", env[name], re.I))
    return False


def venv_version() -> str:
    """Version écrite dans pyvenv.cfg : la lire coûte moins que de lancer Python."""
    try:
        text = (VENV / "pyvenv.cfg").read_text("utf-8")
    except OSError:
        return ""
    found = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", text, re.M)
    return found.group(1) if found else ""


def kit_version() -> str:
    """La version du kit, là où elle s’écrit : dans src/datakit/__init__.py."""
    try:
        text = (ROOT / "src" / "datakit" / "__init__.py").read_text("utf-8")
    except OSError:
        return ""
    found = re.search(r'^__version__ = "(.+)"', text, re.M)
    return found.group(1) if found else ""


def fingerprint() -> str:
    """Empreinte de tout ce qui, en changeant, demande de réinstaller (déplacer le dossier en fait partie)."""
    digest = hashlib.sha256(f"{ROOT}\0{venv_version()}\0{kit_version()}\0".encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        if path.exists():
            digest.update(path.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()


def read_stamp() -> dict:
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(dev: bool) -> None:
    """D’un seul geste : une coupure ne laisse pas une marque à moitié écrite."""
    written = STAMP.with_suffix(".tmp")
    written.write_text(json.dumps({"fingerprint": fingerprint(), "dev": dev}), "utf-8")
    os.replace(written, STAMP)


def requirements(lock: str, dev: bool) -> str:
    """Les lignes du verrou à installer : sans marque « dev », ou toutes avec la marque retirée."""
    kept = []
    for line in lock.splitlines():
        if not line.endswith(DEV):
            kept.append(line)
        elif dev:
            kept.append(re.sub(r"( ;| and)? " + re.escape(DEV) + "$", "", line))
    return "\n".join(dict.fromkeys(kept)) + "\n"


def packages_beside() -> Path | None:
    """Le dossier de paquets qu’une archive hors ligne porte à côté de kit.py."""
    if any(BESIDE.glob("*.whl")):
        return BESIDE
    return None


def wheel_folder(folder: str | Path | None) -> Path | None:
    """Le dossier de paquets demandé, s’il en est un ; `None` si l’on n’en demande pas."""
    if folder is None:
        return None

    path = Path(os.path.realpath(os.path.expanduser(folder)))  # « ~inconnu » reste tel quel
    if not any(path.glob("*.whl")):
        raise KitError(
            f"Le dossier « {path} » ne contient aucun paquet (fichier .whl).",
            "le dossier préparé pour installer sans réseau.",
            "sur une machine reliée au réseau, lancez « python3 kit.py wheels DOSSIER », puis copiez-le.",
        )
    return path


# --- L’installation ----------------------------------------------------------------------------------------


def setup(dev: bool, offline: Path | None = None) -> bool:
    """Prépare .venv ; ne fait rien, et renvoie False, si l’installation est déjà celle du verrou."""
    stamp = read_stamp()
    finished = venv_python().exists() and not UNFINISHED.exists()
    can_test = bool(stamp.get("dev"))
    if finished and stamp.get("fingerprint") == fingerprint() and (can_test or not dev):
        return False

    dev = dev or can_test  # qui pouvait tester le pourra encore
    refuse_linked_venv()
    check_writable()
    check_disk(dev)

    started = time.monotonic()
    if not finished:
        clear_unfinished_venv()
    VENV.mkdir(exist_ok=True)
    STAMP.unlink(missing_ok=True)
    UNFINISHED.write_text("Présent pendant l’installation : s’il reste, elle a été interrompue.\n", "utf-8")
    if not finished:
        make_venv()
    install(dev, offline)
    write_stamp(dev)
    UNFINISHED.unlink()

    say(f"Le kit est prêt ({duration(time.monotonic() - started)}).")
    return True


def refuse_linked_venv() -> None:
    if VENV.is_symlink():
        raise KitError(
            f"Le dossier « {VENV} » est un lien vers un autre endroit.",
            "un dossier .venv propre à cette copie du kit.",
            "supprimez ce lien : la commande refera l’environnement ici.",
        )


def clear_unfinished_venv() -> None:
    """Efface une installation coupée en route, et elle seule : le dossier d’un autre n’est pas touché."""
    if (VENV / "pyvenv.cfg").exists() or UNFINISHED.exists():
        say("Une installation précédente ne s’est pas terminée : je la recommence.")
        shutil.rmtree(VENV)
        return

    if VENV.is_dir() and any(VENV.iterdir()):
        raise KitError(
            f"Le dossier « {VENV} » existe et n’est pas un environnement Python.",
            "un dossier .venv créé par le kit, ou pas de dossier .venv.",
            "renommez ou déplacez ce dossier, puis relancez la commande.",
        )


def check_writable() -> None:
    """Un essai d’écriture : les droits affichés ne disent rien d’un disque en lecture seule."""
    try:
        with tempfile.TemporaryFile(dir=ROOT):
            pass
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        raise KitError(
            f"Impossible d’écrire dans le dossier du kit « {ROOT} » ({error.strerror}).",
            "un dossier où vous avez le droit d’écrire.",
            "copiez le dossier du kit dans vos documents, puis relancez depuis la copie.",
        ) from error


def check_disk(dev: bool) -> None:
    free = shutil.disk_usage(ROOT).free
    needed = DISK_NEEDED_TO_TEST if dev else DISK_NEEDED
    if free < needed:
        raise disk_full(f"Il ne reste que {gigabytes(free)} libres pour le dossier du kit.", needed)


def disk_full(fact: str, needed: float = DISK_NEEDED) -> KitError:
    return KitError(
        fact,
        f"au moins {gigabytes(needed)} libres.",
        "videz la corbeille ou déplacez le kit sur un disque plus grand, puis relancez la commande.",
    )


def make_venv() -> None:
    say("Création de l’environnement Python du kit (.venv)…")
    uv = shutil.which("uv")
    if uv:
        run([uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable, str(VENV)])
        return

    if not succeeds([sys.executable, "-c", "import venv, ensurepip"]):
        raise venv_missing()
    run([sys.executable, "-m", "venv", str(VENV)])


def venv_missing() -> KitError:
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return KitError(
        "Il manque à ce Python de quoi créer un environnement (modules « venv » et « ensurepip »).",
        "un Python complet.",
        f"sous Debian ou Ubuntu, lancez « sudo apt install {package} » ; ailleurs, réinstallez Python "
        "depuis https://www.python.org/downloads/. Relancez ensuite la commande.",
    )


def install(dev: bool, offline: Path | None) -> None:
    """Met dans .venv les paquets du verrou, puis le kit lui-même."""
    wanted = VENV / "kit-requirements.txt"
    wanted.write_text(requirements(LOCK.read_text("utf-8"), dev), "utf-8")

    uv = shutil.which("uv")
    if uv:
        tool = "uv"
        command = install_with_uv(uv, offline)
    else:
        tool = "pip"
        command = install_with_pip(offline)

    place = ""
    if offline:
        place = f", sans réseau, depuis « {offline.name} »"
    say(f"Installation des paquets avec {tool}{place} (quelques minutes)…")
    run([*command, "-r", str(wanted)], offline)
    install_itself(command, offline)


def install_itself(command: list[str], offline: Path | None = None) -> None:
    """Rend le kit importable depuis son dossier : ce qu’on y change vaut aussitôt."""
    # Sans dépendances ni isolation : de quoi construire le projet est déjà dans le verrou.
    run([*command, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], offline)
    shorten_link()


def install_with_uv(uv: str, offline: Path | None) -> list[str]:
    command = [uv, "pip", "install", "--quiet", "--python", str(venv_python())]
    if offline:
        command += ["--no-index", "--find-links", str(offline), "--offline"]
    return command


def install_with_pip(offline: Path | None) -> list[str]:
    command = [*venv_pip(), "install", "--retries", "2", "--no-input"]
    if offline:
        command += ["--no-index", "--find-links", str(offline)]
    return command


def venv_pip() -> list[str]:
    """Le début d’une commande pip dans .venv ; y met pip d’abord, qu’un .venv fait par uv n’a pas."""
    pip = [str(venv_python()), "-m", "pip"]
    if not succeeds([*pip, "--version"]):
        run([str(venv_python()), "-m", "ensurepip", "--upgrade"])
    return pip


def shorten_link() -> None:
    """Écrit en relatif, donc sans lettre accentuée, le chemin de src que l’installation laisse à Python.

    Avant Python 3.13, un fichier .pth se lit dans la langue du système : un « é » dans le nom du dossier
    arrêterait Python dès son départ, sous LC_ALL=C.
    """
    sources = ROOT / "src"
    for folder in site_packages():
        for link in sorted(folder.glob("*.pth")):
            linked = set(link.read_bytes().splitlines())  # une ligne par paquet, la même
            if linked == {os.fsencode(sources)}:
                # Un autre fichier à sa place : celui d’uv est aussi celui de sa réserve.
                shorter = link.with_suffix(".tmp")
                shorter.write_text(os.path.relpath(sources, folder) + "\n", "utf-8")
                os.replace(shorter, link)


# --- Lancer un programme, et expliquer son échec -----------------------------------------------------------


def succeeds(command: list[str]) -> bool:
    return not subprocess.run(command, capture_output=True, env=environment(), check=False).returncode


def run(command: list[str], offline: Path | None = None, cwd: Path = ROOT) -> str:
    """Lance sans bavardage, donne signe de vie toutes les dix secondes, explique l’échec."""
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    lines: list[str] = []
    reader = threading.Thread(target=lambda: lines.extend(process.stdout or ()), daemon=True)
    reader.start()
    try:
        wait_and_tell(process)
    except BaseException:
        stop(process)
        raise
    reader.join(timeout=5)

    output = "".join(lines)
    if process.returncode:
        raise diagnose(output, offline)
    return output


def wait_and_tell(process: subprocess.Popen) -> None:
    started = time.monotonic()
    while True:
        try:
            process.wait(timeout=10)
            return
        except subprocess.TimeoutExpired:
            say(f"   … {duration(time.monotonic() - started)}")


def stop(process: subprocess.Popen) -> None:
    """Demande à un programme de finir, attend, puis l’arrête net ; un second Ctrl+C n’attend pas."""
    with contextlib.suppress(KeyboardInterrupt, subprocess.TimeoutExpired):
        process.terminate()
        process.wait(PATIENCE)
    process.kill()
    process.wait()


# Ce que disent, quand ils échouent, pip, uv, Python et les systèmes.
CAUSES = {
    "disk": r"No space left|Errno 28|os error 28|os error 112|not enough space on the disk|quota exceeded",
    "venv": r"ensurepip is not available|No module named '?(venv|ensurepip)",
    "missing": r"No matching distribution|not found in the (provided|cache|package)|no (usable )?wheels"
    r"|unsatisfiable|No solution found|there are no versions",
    "network": r"name resolution|Name or service not known|getaddrinfo|dns error|NewConnectionError"
    r"|Connection refused|Network is unreachable|error sending request|ProxyError|timed out|CERTIFICATE"
    r"|certificate|Failed to fetch|Could not connect|tcp connect|ConnectionError|No route to host",
    "rights": r"Read-only file system|Permission denied|os error 30|os error 13|Access is denied",
}


def diagnose(output: str, offline: Path | None = None) -> KitError:
    """De la sortie d’un programme qui a échoué à une erreur expliquée ; la cause la plus sûre d’abord."""
    causes = [name for name, pattern in CAUSES.items() if re.search(pattern, output, re.I)]
    tail = last_lines(output)

    if "disk" in causes:
        return disk_full("Le disque est plein : l’installation n’a pas pu se terminer.")
    if "venv" in causes:
        return venv_missing()
    if offline and "missing" in causes:
        return KitError(
            f"Le dossier « {offline} » ne contient pas tout ce qu’il faut.\n{tail}",
            f"les paquets du verrou, pour ce système et pour Python {venv_version() or 'celui-ci'}.",
            "refaites le dossier par « python3 kit.py wheels DOSSIER » sur une machine du même type "
            "(même système, même version de Python) ; avec du réseau, renommez-le et relancez.",
        )
    if "network" in causes:
        return KitError(
            "Le réseau ne répond pas : impossible de télécharger les paquets.",
            "un accès à l’internet, seulement pour la première installation.",
            "vérifiez la connexion (ou le proxy de l’établissement) et relancez ; sans réseau, "
            "utilisez « --offline DOSSIER » avec un dossier préparé par « python3 kit.py wheels DOSSIER ».",
        )
    if "rights" in causes:
        return KitError(
            f"Un fichier du dossier « {ROOT} » ne peut pas être écrit.\n{tail}",
            "un dossier où vous avez le droit d’écrire.",
            "fermez JupyterLab s’il est ouvert, ou copiez le kit dans vos documents, puis relancez.",
        )
    return KitError(
        f"L’installation a échoué. Les dernières lignes :\n{tail}",
        "une installation sans erreur.",
        "relancez la commande ; si cela recommence, supprimez le dossier .venv et essayez encore, "
        "ou envoyez ces lignes aux personnes qui entretiennent le kit.",
    )


# --- lab : ouvrir JupyterLab -------------------------------------------------------------------------------


def lab(port: int, browser: bool) -> int:
    """Ouvre JupyterLab avec ses réglages à lui : ceux de la personne ne sont ni lus ni modifiés."""
    port = choose_port(port)
    token = secrets.token_hex(16)
    home = lab_home()
    journal = home / "journal.txt"  # en anglais et bavard : gardé, pas montré
    env = environment() | kit_settings(home) | {"JUPYTER_TOKEN": token}

    with open(journal, "wb") as log:
        process = subprocess.Popen(lab_command(port), cwd=ROOT, env=env, stdout=log, stderr=log)
    close_properly_when_stopped()
    try:
        if wait_until_open(process, port, journal):
            address = f"http://127.0.0.1:{port}{opening_page()}?token={token}"
            say(f"JupyterLab est ouvert : {address}\nPour l’arrêter : Ctrl+C dans cette fenêtre.")
            if browser:
                open_browser(home / "runtime", token)
            process.wait()
    except KeyboardInterrupt:
        pass
    finally:
        stop(process)
    say("JupyterLab est fermé. Le travail que vous avez enregistré reste dans le dossier « notebooks ».")
    return 0


def lab_home() -> Path:
    """Le dossier où ce JupyterLab range ses affaires, lisible de vous seul : le jeton s’y trouve."""
    home = VENV / "kit-jupyter"
    if not os.access(VENV, os.W_OK):
        home = Path(tempfile.mkdtemp(prefix="kit-jupyter-"))
    home.mkdir(parents=True, exist_ok=True)
    home.chmod(0o700)
    return home


def kit_settings(home: Path) -> dict[str, str]:
    """Range dans `home` les réglages du kit ; rend les variables qui y mènent Jupyter et IPython.

    JupyterLab y parle français. Les noyaux expliquent les erreurs dès la première cellule, et ce qui est tapé
    n’est gardé nulle part ailleurs que dans le carnet. Rien de cela ne s’installe : un JupyterLab ouvert
    autrement, même depuis .venv, reste tel que la personne l’a réglé.
    """
    config = home / "config"
    ipython = home / "ipython"
    copied = {
        "jupyterlab.json": config / "labconfig" / "default_setting_overrides.json",
        "ipython_config.json": ipython / "profile_default" / "ipython_config.json",
    }
    for name, target in copied.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SETTINGS / name, target)

    return {
        "JUPYTER_CONFIG_DIR": str(config),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "IPYTHONDIR": str(ipython),
    }


def lab_command(port: int) -> list[str]:
    command = [
        str(venv_python()),
        "-m",
        "jupyterlab",
        "--no-browser",
        f"--ServerApp.root_dir={ROOT}",
        f"--LabApp.default_url={opening_page()}",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.answer_yes=True",
        "--LabApp.extension_manager=readonly",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")  # dans un conteneur, Jupyter refuserait sinon de démarrer
    return command


def opening_page() -> str:
    if (ROOT / INDEX).exists():
        return f"/lab/tree/{INDEX}"
    return "/lab"


def choose_port(wanted: int) -> int:
    for port in range(wanted, min(wanted + TRIED_PORTS, 65536)):
        if is_free(port):
            if port != wanted:
                say(f"Le port {wanted} est déjà pris : je prends le {port}.")
            return port
    raise KitError(
        f"Le port {wanted} et les suivants sont déjà pris, ou interdits.",
        "un port libre entre 1024 et 65535.",
        "fermez les JupyterLab restés ouverts, ou choisissez un autre port : « --port 9000 ».",
    )


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # sous Windows, cette option laisserait croire libre un port occupé
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def close_properly_when_stopped() -> None:
    """Une fenêtre fermée, une session quittée : JupyterLab s’arrête aussi, comme à Ctrl+C."""
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def wait_until_open(process: subprocess.Popen, port: int, journal: Path) -> bool:
    """Attend que JupyterLab réponde, et refuse qui n’a pas le jeton ; faux s’il a été fermé entre-temps."""
    limit = time.monotonic() + OPENING
    while time.monotonic() < limit:
        code = process.poll()
        if code is not None:
            if code <= 0:
                return False
            break

        status = answer_to_a_stranger(port)
        if status is None:
            time.sleep(0.1)
        elif status >= 300:
            return True
        else:
            raise KitError(
                "JupyterLab s’ouvre sans demander son jeton : un réglage de cette machine le désarme.",
                "un JupyterLab où n’entre que la personne qui l’a lancé.",
                "ôtez « token » et « password » des réglages de Jupyter de la machine (dans /etc/jupyter).",
            )

    fact = "JupyterLab n’a pas réussi à démarrer."
    said = last_lines(journal.read_text("utf-8", "replace"))
    if said:
        fact += f"\n{said}"
    raise KitError(
        fact,
        f"une adresse qui répond en moins de {OPENING} secondes.",
        "relancez la commande ; si cela recommence, supprimez le dossier .venv et essayez encore.",
    )


def answer_to_a_stranger(port: int) -> int | None:
    """Ce que JupyterLab répond à qui n’a pas le jeton ; `None` s’il ne répond pas encore."""
    stranger = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        stranger.request("GET", "/api/sessions")
        return stranger.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        stranger.close()


def open_browser(runtime: Path, token: str) -> None:
    page = launch_page(runtime, token)
    if page:
        webbrowser.open(page.as_uri())


def launch_page(runtime: Path, token: str) -> Path | None:
    """La page privée d’où Jupyter s’ouvre : le jeton y est, que les arguments du navigateur montreraient à tous."""
    limit = time.monotonic() + 10
    while time.monotonic() < limit:
        for page in runtime.glob("jpserver-*-open.html"):
            if token in page.read_text("utf-8", "replace"):
                return page
        time.sleep(0.1)
    return None


# --- La ligne de commande ----------------------------------------------------------------------------------


class Parser(argparse.ArgumentParser):
    """argparse parle anglais : l’aide et les erreurs sont les nôtres."""

    def format_help(self) -> str:
        return (__doc__ or "").strip() + "\n"

    def error(self, message: str):
        typed = " ".join(sys.argv[1:])[:200] or "aucune"
        raise KitError(
            f"Commande non comprise : « {typed} ».",
            "« lab » ou « test », avec leurs options.",
            "lancez « python3 kit.py --help » pour voir les commandes et un exemple.",
        )


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(prog="kit.py", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"Kit d’ateliers {kit_version()}")
    commands = parser.add_subparsers(dest="command", required=True)

    command = commands.add_parser("lab", allow_abbrev=False)
    command.add_argument("--offline", metavar="DOSSIER")
    command.add_argument("--port", default="8888")
    command.add_argument("--sans-navigateur", "--no-browser", dest="no_browser", action="store_true")

    command = commands.add_parser("test", allow_abbrev=False)
    command.add_argument("--offline", metavar="DOSSIER")
    command.add_argument("--long", action="store_true")

    command = commands.add_parser("wheels", allow_abbrev=False)
    command.add_argument("folder")
    command.add_argument("--dev", action="store_true")

    command = commands.add_parser("lock", allow_abbrev=False)
    command.add_argument("--upgrade", action="store_true")
    return parser.parse_args(arguments)


def port_number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 5 and 1 <= int(text) <= 65535:
        return int(text)
    raise KitError(
        f"« {text[:20]} » n’est pas un numéro de port.",
        "un nombre entier entre 1024 et 65535.",
        "écrivez par exemple « --port 9000 », ou rien : le kit choisit.",
    )


def makers_part(path: str) -> ModuleType:
    """Le fichier qui porte une commande des personnes qui entretiennent le kit, chargé à la demande.

    Ces fichiers importent kit.py, que Python connaît ici sous un autre nom (`__main__`) : le même module leur
    est donné, pour que ses erreurs soient aussi les leurs.
    """
    if not (ROOT / path).is_file():
        raise KitError(
            f"Cette copie du kit n’a pas le fichier « {path} », que demande cette commande.",
            "le dépôt entier du kit (une archive de séance n’emporte que de quoi ouvrir ses carnets).",
            "lancez cette commande depuis une copie du dépôt ; pour ouvrir les carnets, « python3 kit.py lab ».",
        )
    sys.modules["kit"] = sys.modules[__name__]
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def command_line(arguments: list[str]) -> int:
    options = parse(arguments)
    if options.command == "lock":
        return makers_part("binder/lock.py").write_lock(options.upgrade)
    if options.command == "wheels":
        return makers_part("binder/wheels.py").gather(options.folder, options.dev)
    if options.command == "test":
        proof = makers_part("tests/proof.py")
        setup(dev=True, offline=wheel_folder(options.offline))
        return proof.prove(options.long)

    port = port_number(options.port)
    setup(dev=False, offline=wheel_folder(options.offline or packages_beside()))
    return lab(port, browser=not options.no_browser)


def main(arguments: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # une console Windows ne sait pas toujours écrire « ▶ »
    if arguments is None:
        arguments = sys.argv[1:]
    try:
        return command_line(arguments)
    except KitError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nInterrompu. Rien n’est abîmé : relancez la même commande pour reprendre.", file=sys.stderr)
        return 130
    except OSError as error:
        print(explain_oserror(error), file=sys.stderr)
        return 2


def explain_oserror(error: OSError) -> KitError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full("Le disque est plein.")
    return KitError(
        f"Le système refuse : {error}.",
        f"un dossier du kit complet, où l’on peut lire et écrire (« {ROOT} »).",
        "fermez JupyterLab s’il est ouvert et relancez ; sinon, copiez le kit dans vos documents.",
    )


if __name__ == "__main__":
    sys.exit(main())
