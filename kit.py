#!/usr/bin/env python3
"""Installer et ouvrir le kit d’ateliers.

    python3 kit.py lab            prépare le kit, puis ouvre JupyterLab sur l’accueil
    python3 kit.py test           prépare le kit, puis lance toutes les vérifications

Options de « lab » et de « test » :
    --offline DOSSIER             installer sans réseau, depuis un dossier préparé par « wheels »
                                  (« lab » prend de lui-même le dossier « paquets », s’il est à côté de kit.py)
Options de « lab » :
    --port N                      port souhaité (8888 d’ordinaire ; le suivant s’il est pris)
    --no-browser                  ne pas ouvrir le navigateur, afficher seulement l’adresse

Pour préparer une salle ou entretenir le kit :
    python3 kit.py wheels DOSSIER  copie dans DOSSIER de quoi installer sans réseau (--dev : tester aussi)
    python3 kit.py lock            refait le verrou binder/requirements.txt (--upgrade : versions récentes)
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
import base64
import contextlib
import csv
import errno
import hashlib
import http.client
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
import tomllib
import webbrowser
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "binder" / "requirements.txt"
INDEX = "notebooks/00-accueil.ipynb"
STAMP = VENV / "kit.json"
UNFINISHED = VENV / "kit-installation-en-cours"
DEV = "extra == 'dev'"  # marque, dans le verrou, ce qu’une installation ordinaire laisse de côté
SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")  # là où les rangent Debian et ses parents
PERSONAL = re.compile(
    r"(PYTHON|PIP_|UV_|JUPYTER|IPYTHON|VIRTUAL_ENV)"
)  # ce qui règle l’outil d’une personne…
NETWORK = re.compile(
    r"INDEX|HOST|CERT|TLS|PROXY|TIMEOUT|RETRIES|CACHE|FIND_LINKS|CONFIG_FILE|KEYRING|OFFLINE"
)  # …sauf le réseau
PATIENCE = 10  # secondes laissées à JupyterLab pour se fermer de lui-même
BESIDE = ROOT / "paquets"  # dans une archive hors ligne, de quoi installer
PACKED = 0.35  # ce que pèse un paquet rangé, rapporté à ses fichiers installés (mesuré sur tout le verrou)
DISK_NEEDED = {False: 1.2e9, True: 1.8e9}  # octets, avec et sans de quoi tester (mesurés : 0,9 et 1,4 Go)


class KitError(Exception):
    """Une erreur que l’on sait expliquer : le fait, l’attendu, que faire."""

    def __init__(self, fact: str, expected: str, action: str) -> None:
        super().__init__(f"{fact}\nAttendu : {expected}\nÀ faire : {action}")


def say(text: str = "") -> None:
    print(text, flush=True)


# --- L’environnement .venv ---------------------------------------------------------------------------------


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment() -> dict[str, str]:
    """Variables des programmes du kit : rien du Python, de pip ni du Jupyter personnels n’y entre."""
    kept = os.environ.items()
    env = {
        k: v
        for k, v in kept
        if not PERSONAL.match(k) or (k.startswith(("PIP_", "UV_")) and NETWORK.search(k))
    }
    env["VIRTUAL_ENV"] = str(VENV)
    env["PATH"] = str(venv_python().parent) + os.pathsep + env.get("PATH", "")
    env.setdefault("UV_NATIVE_TLS", "1")  # les certificats du système : une école a souvent les siens
    if SYSTEM_CERTIFICATES.exists():
        env.setdefault("NODE_EXTRA_CA_CERTS", str(SYSTEM_CERTIFICATES))  # npm, pour l’essai du hub
    env["PYTHONUTF8"], env["PIP_USER"] = "1", "0"  # « user = true » dans un pip.conf empêcherait d’installer
    spoken = next((env[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if env.get(name)), "")
    if sys.platform.startswith("linux") and not re.search("utf-?8", spoken, re.I):
        env["LC_ALL"] = "C.UTF-8"  # sans quoi un dossier accentué arrêterait les programmes du kit
    env["JUPYTER_PREFER_ENV_PATH"] = "1"
    return env


def venv_version() -> str:
    """Version écrite dans pyvenv.cfg : la lire coûte moins que de lancer Python."""
    try:
        text = (VENV / "pyvenv.cfg").read_text("utf-8")
    except OSError:
        return ""
    found = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", text, re.M)
    return found.group(1) if found else ""


def fingerprint() -> str:
    """Empreinte de tout ce qui, en changeant, demande de réinstaller (déplacer le dossier en fait partie)."""
    digest = hashlib.sha256(f"{ROOT}\0{venv_version()}\0".encode())
    settings = [ROOT / "src/datakit/tools" / name for name in ("jupyterlab.json", "ipython_config.json")]
    for path in (LOCK, ROOT / "pyproject.toml", *settings):
        digest.update(path.read_bytes() if path.exists() else b"")
        digest.update(b"\0")
    return digest.hexdigest()


def read_stamp() -> dict:
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def requirements(lock: str, dev: bool) -> str:
    """Les lignes du verrou à installer : sans marque « dev », ou toutes avec la marque retirée."""
    kept = []
    for line in lock.splitlines():
        if not line.endswith(DEV):
            kept.append(line)
        elif dev:
            kept.append(re.sub(r"( ;| and)? " + re.escape(DEV) + "$", "", line))
    return "\n".join(dict.fromkeys(kept)) + "\n"


def wheel_folder(folder: str | Path | None) -> Path | None:
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


def setup(dev: bool, offline: Path | None = None) -> bool:
    """Prépare .venv ; ne fait rien, et renvoie False, si l’installation est déjà celle du verrou."""
    stamp = read_stamp()
    ready = venv_python().exists() and not UNFINISHED.exists()
    if ready and stamp.get("fingerprint") == fingerprint() and (stamp.get("dev") or not dev):
        return False
    dev = dev or bool(stamp.get("dev"))
    if VENV.is_symlink():
        raise KitError(
            f"Le dossier « {VENV} » est un lien vers un autre endroit.",
            "un dossier .venv propre à cette copie du kit.",
            "supprimez ce lien : la commande refera l’environnement ici.",
        )
    check_writable()
    check_disk(dev)
    started = time.monotonic()
    if not ready:
        if (VENV / "pyvenv.cfg").exists() or UNFINISHED.exists():
            say("Une installation précédente ne s’est pas terminée : je la recommence.")
            shutil.rmtree(VENV)
        elif VENV.is_dir() and any(VENV.iterdir()):
            raise KitError(
                f"Le dossier « {VENV} » existe et n’est pas un environnement Python.",
                "un dossier .venv créé par le kit, ou pas de dossier .venv.",
                "renommez ou déplacez ce dossier, puis relancez la commande.",
            )
    VENV.mkdir(exist_ok=True)
    STAMP.unlink(missing_ok=True)
    UNFINISHED.write_text("Présent pendant l’installation : s’il reste, elle a été interrompue.\n", "utf-8")
    if not ready:
        make_venv()
    install(dev, offline)
    written = STAMP.with_suffix(".tmp")
    written.write_text(json.dumps({"fingerprint": fingerprint(), "dev": dev}), "utf-8")
    os.replace(written, STAMP)
    UNFINISHED.unlink()
    say(f"Le kit est prêt ({duration(time.monotonic() - started)}).")
    return True


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
    if free < DISK_NEEDED[dev]:
        raise disk_full(f"Il ne reste que {gigabytes(free)} libres pour le dossier du kit.", DISK_NEEDED[dev])


def disk_full(fact: str, needed: float = DISK_NEEDED[False]) -> KitError:
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
    probe = subprocess.run(
        [sys.executable, "-c", "import venv, ensurepip"], capture_output=True, env=environment(), check=False
    )
    if probe.returncode:
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


def installer() -> list[str]:
    """Le début d’une commande d’installation dans .venv : avec uv s’il est là, sinon avec pip."""
    uv = shutil.which("uv")
    if uv:
        return [uv, "pip", "install", "--quiet", "--python", str(venv_python())]
    pip = [str(venv_python()), "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, env=environment(), check=False).returncode:
        run([str(venv_python()), "-m", "ensurepip", "--upgrade"])  # un .venv fait par uv n’a pas pip
    return [*pip, "install", "--retries", "2", "--no-input"]


def install(dev: bool, offline: Path | None) -> None:
    wanted = VENV / "kit-requirements.txt"
    wanted.write_text(requirements(LOCK.read_text("utf-8"), dev), "utf-8")
    command = installer()
    with_uv = "--python" in command
    place = f", sans réseau, depuis « {offline.name} »" if offline else ""
    say(f"Installation des paquets avec {'uv' if with_uv else 'pip'}{place} (quelques minutes)…")
    if offline:
        command += ["--no-index", "--find-links", str(offline), *(["--offline"] if with_uv else [])]
    run([*command, "-r", str(wanted)], offline)
    # Sans dépendances ni isolation : de quoi construire le projet est déjà dans le verrou.
    run([*command, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], offline)


# --- Lancer un programme, et expliquer son échec -----------------------------------------------------------


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
    started = time.monotonic()
    try:
        while True:
            try:
                process.wait(timeout=10)
                break
            except subprocess.TimeoutExpired:
                say(f"   … {duration(time.monotonic() - started)}")
    except BaseException:
        stop(process)
        raise
    reader.join(timeout=5)
    output = "".join(lines)
    if process.returncode:
        raise diagnose(output, offline)
    return output


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
    """De la sortie d’un programme qui a échoué à une erreur expliquée."""
    causes = [name for name, pattern in CAUSES.items() if re.search(pattern, output, re.I)]
    tail = "\n".join("    " + line for line in output.strip().splitlines()[-12:])
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


def duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def gigabytes(size: float) -> str:
    return f"{size / 1e9:.1f} Go".replace(".", ",")


# --- lab ---------------------------------------------------------------------------------------------------


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name != "nt":  # sous Windows, cette option laisserait croire libre un port occupé
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def choose_port(wanted: int) -> int:
    for port in range(wanted, min(wanted + 50, 65536)):
        if is_free(port):
            if port != wanted:
                say(f"Le port {wanted} est déjà pris : je prends le {port}.")
            return port
    raise KitError(
        f"Le port {wanted} et les suivants sont déjà pris, ou interdits.",
        "un port libre entre 1024 et 65535.",
        "fermez les JupyterLab restés ouverts, ou choisissez un autre port : « --port 9000 ».",
    )


def opening_page() -> str:
    return f"/lab/tree/{INDEX}" if (ROOT / INDEX).exists() else "/lab"


def lab_command(port: int) -> list[str]:
    command = [
        *(str(venv_python()), "-m", "jupyterlab", "--no-browser"),
        *(f"--ServerApp.root_dir={ROOT}", f"--LabApp.default_url={opening_page()}"),
        *("--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"),
        *("--ServerApp.answer_yes=True", "--LabApp.extension_manager=readonly"),
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--allow-root")  # dans un conteneur, Jupyter refuserait sinon de démarrer
    return command


def lab(port: int, browser: bool) -> int:
    """Ouvre JupyterLab avec ses réglages à lui : ceux de la personne ne sont ni lus ni modifiés."""
    port, token = choose_port(port), secrets.token_hex(16)
    home = VENV / "kit-jupyter" if os.access(VENV, os.W_OK) else Path(tempfile.mkdtemp(prefix="kit-jupyter-"))
    env = environment() | {"JUPYTER_TOKEN": token, "IPYTHONDIR": str(home / "ipython")}
    env |= {f"JUPYTER_{name.upper()}_DIR": str(home / name) for name in ("config", "data", "runtime")}
    home.mkdir(parents=True, exist_ok=True)
    home.chmod(0o700)  # le jeton s’y trouve
    with open(home / "journal.txt", "wb") as log:  # en anglais et bavard : gardé, pas montré
        process = subprocess.Popen(lab_command(port), cwd=ROOT, env=env, stdout=log, stderr=log)
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)
    try:
        if wait_until_open(process, port, home / "journal.txt"):
            address = f"http://127.0.0.1:{port}{opening_page()}?token={token}"
            say(f"JupyterLab est ouvert : {address}\nPour l’arrêter : Ctrl+C dans cette fenêtre.")
            page = launch_page(home / "runtime", token) if browser else None
            if page:
                webbrowser.open(page.as_uri())
            process.wait()
    except KeyboardInterrupt:
        pass
    finally:
        stop(process)
    say("JupyterLab est fermé. Le travail que vous avez enregistré reste dans le dossier « notebooks ».")
    return 0


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def stop(process: subprocess.Popen) -> None:
    """Demande à un programme de finir, attend, puis l’arrête net ; un second Ctrl+C n’attend pas."""
    with contextlib.suppress(KeyboardInterrupt, subprocess.TimeoutExpired):
        process.terminate()
        process.wait(PATIENCE)
    process.kill()
    process.wait()


def launch_page(runtime: Path, token: str) -> Path | None:
    """La page privée d’où Jupyter s’ouvre : le jeton y est, que les arguments du navigateur montreraient à tous."""
    limit = time.monotonic() + 10
    while time.monotonic() < limit:
        for page in runtime.glob("jpserver-*-open.html"):
            if token in page.read_text("utf-8", "replace"):
                return page
        time.sleep(0.1)
    return None


def wait_until_open(process: subprocess.Popen, port: int, log: Path) -> bool:
    """Attend que JupyterLab réponde, et refuse qui n’a pas le jeton ; faux s’il a été fermé entre-temps."""
    limit = time.monotonic() + 90
    while time.monotonic() < limit:
        code = process.poll()
        if code is not None:
            if code <= 0:
                return False
            break
        try:
            stranger = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
            stranger.request("GET", "/api/sessions")
            answer = stranger.getresponse().status
            stranger.close()
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
        else:
            if answer >= 300:
                return True
            raise KitError(
                "JupyterLab s’ouvre sans demander son jeton : un réglage de cette machine le désarme.",
                "un JupyterLab où n’entre que la personne qui l’a lancé.",
                "ôtez « token » et « password » des réglages de Jupyter de la machine (dans /etc/jupyter).",
            )
    tail = "".join("\n    " + line for line in log.read_text("utf-8", "replace").splitlines()[-12:])
    raise KitError(
        f"JupyterLab n’a pas réussi à démarrer.{tail}",
        "une adresse qui répond en moins de 90 secondes.",
        "relancez la commande ; si cela recommence, supprimez le dossier .venv et essayez encore.",
    )


# --- test --------------------------------------------------------------------------------------------------

QUIET = ["-rs", "-p", "no:cacheprovider"]
PARALLEL = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]  # l’ordre : celui de tests/conftest.py
APART = ["tests/figures", "tests/contract"]  # ce qui remplit l’autre moitié de la preuve
NBVAL = ["--nbval-lax", "--nbval-current-env", "--nbval-cell-timeout=120"]
CHROMIUM = ["chromium-headless-shell", "chromium"]  # le premier, sans fenêtre, calcule un quart de moins
FORMATTED = ["src", "tests", "notebooks", "solutions", "datasets/build", "kit.py"]


def notebooks(folder: str) -> bool:
    return any((ROOT / folder).glob("*.ipynb"))


def steps(played: str) -> list[tuple[str, list[str], dict[str, str], bool]]:
    """Les étapes, les plus longues d’abord : nom, commande, variables, utile ou non.

    `played` : le dossier où nbval laisse les corrigés qu’il a joués ; les diapositives les y prennent.
    """
    formatted = [path for path in FORMATTED if (ROOT / path).exists()]
    agg = {"MPLBACKEND": "Agg"}
    some = notebooks("solutions")
    nbval = ["pytest", *QUIET, *NBVAL, "-p", "kernels"]
    shared = {"PYTHONPATH": str(ROOT / "tests")}
    kept = {"DATAKIT_PLAYED": played}
    return [
        (
            "pytest : tests",
            ["pytest", *QUIET, *PARALLEL, "-p", "no:nbval", *(f"--ignore={one}" for one in APART), "tests"],
            agg | kept,
            True,
        ),
        (
            "nbval : solutions",
            [*nbval, "-p", "played", "solutions"],
            shared | kept | {"DATAKIT_STRICT": "1"},
            some,
        ),
        ("pytest : contrats", ["pytest", *QUIET, "-p", "no:nbval", *APART], agg, True),
        ("nbval : carnets", [*nbval, "notebooks"], shared, notebooks("notebooks")),
        ("ruff : règles", ["ruff", "check", *formatted], {}, True),
        ("ruff : mise en forme", ["ruff", "format", "--check", *formatted], {}, True),
        ("mypy : types", ["mypy"], {}, True),
        ("carnets : construits", ["datakit", "build", "--verifier"], agg, some),
        ("carnets : relus", ["datakit", "lint"], agg, some),
        (
            "pytest : exemples",
            ["pytest", *QUIET, "-p", "no:nbval", "--doctest-modules", "src"],
            agg,
            True,
        ),
    ]


def test() -> int:
    """Lance chaque étape jusqu’au bout, même après un échec, puis résume.

    Deux à la fois : les tests attendent souvent un navigateur, et les autres étapes passent pendant ce temps.
    """
    install_chromium()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as played, ThreadPoolExecutor(2) as two:
        results = list(two.map(check, steps(played)))
    say(f"\n{'Étape':<26}{'Résultat':<10}{'Durée':>9}   Détail")
    for name, passed, seconds, note in results:
        say(f"{name:<26}{'ok' if passed else 'échec':<10}{duration(seconds):>9}   {note}")
    failed = sum(not passed for _, passed, _, _ in results)
    say(f"\nDurée totale : {duration(time.monotonic() - started)}. Étapes réussies et échouées :")
    say(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


def check(step: tuple[str, list[str], dict[str, str], bool]) -> tuple[str, bool, float, str]:
    """Une étape : son nom, réussie ou non, ses secondes, sa dernière ligne.

    Réussie, elle ne montre que les tests laissés de côté ; ratée, elle montre tout.
    """
    name, command, variables, useful = step
    if not useful:
        return name, True, 0, "rien à vérifier pour l’instant"
    say(f"▶ {name}")
    started = time.monotonic()
    finished = subprocess.run(
        [str(venv_python()), "-m", *command],
        cwd=ROOT,
        env=environment() | variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    lines = finished.stdout.strip().splitlines()
    passed = finished.returncode == 0
    note = lines[-1].strip(" =") if lines else "rien à signaler"
    shown = ["  " + line for line in lines if not passed or line.startswith("SKIPPED")]
    say("\n".join([*shown, f"{'✓' if passed else '✗'} {name} · {note}"]))
    return name, passed, time.monotonic() - started, note


def install_chromium() -> None:
    """Pour l’intégration continue seulement : ailleurs, ces tests s’abstiennent et le disent."""
    if os.environ.get("CI") != "true" or shutil.which(CHROMIUM[0]) or not shutil.which("apt-get"):
        return
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return
    say("Installation de Chromium, pour les tests de navigateur…")
    apt("update")
    if not any(apt("install", "-y", "--no-install-recommends", name) for name in CHROMIUM):
        say("Chromium n’a pas pu être installé : les tests de navigateur seront laissés de côté.")


def apt(*command: str) -> bool:
    return not subprocess.run(["apt-get", "-qq", *command], capture_output=True, check=False).returncode


# --- wheels et lock ----------------------------------------------------------------------------------------


NOT_PACKED = {
    "RECORD",
    "RECORD.jws",
    "INSTALLER",
    "REQUESTED",
    "direct_url.json",
    "uv_cache.json",
    "uv_build.json",
}


def wheels(folder: str, dev: bool) -> int:
    """Remplit un dossier de quoi installer le kit sans réseau : repris de .venv, et téléchargé pour le reste."""
    setup(dev=False)
    target = Path(os.path.realpath(os.path.expanduser(folder)))
    target.mkdir(parents=True, exist_ok=True)
    wanted = requirements(LOCK.read_text("utf-8"), dev)
    repack_installed(wanted, target)
    pip = [str(venv_python()), "-m", "pip"]
    if subprocess.run([*pip, "--version"], capture_output=True, env=environment(), check=False).returncode:
        run([str(venv_python()), "-m", "ensurepip", "--upgrade"])
    with tempfile.TemporaryDirectory() as temporary:
        listed = Path(temporary) / "requirements.txt"
        listed.write_text(wanted, "utf-8")
        given = ["--no-deps", "--find-links", str(target), "-r", str(listed)]
        complete = [*pip, "install", "--dry-run", "--ignore-installed", "--no-index", *given]
        if subprocess.run(complete, capture_output=True, env=environment(), check=False).returncode:
            say("Téléchargement de ce que cette installation n’a pas (quelques minutes)…")
            run([*pip, "wheel", "--wheel-dir", str(target), *given])
    files = list(target.glob("*.whl"))
    size = gigabytes(sum(f.stat().st_size for f in files))
    say(f"{len(files)} paquets réunis, {size}, pour ce système et Python {venv_version()}.")
    say("Sur la machine sans réseau : python3 kit.py lab --offline DOSSIER")
    return 0


def repack_installed(wanted: str, target: Path) -> None:
    """Range dans `target` chaque paquet de .venv qui a la version du verrou ; le poids est dit d’abord."""
    pinned = {(plain(name), version) for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", wanted, re.M)}
    folders = [
        str(path) for path in (*VENV.glob("lib/python*/site-packages"), *VENV.glob("Lib/site-packages"))
    ]
    found = [one for one in distributions(path=folders) if (plain(one.name), one.version) in pinned]
    size = gigabytes(PACKED * sum(file.size or 0 for one in found for file in one.files or ()))
    say(
        f"À reprendre de cette installation : {len(found)} paquet{'s' * (len(found) > 1)}, environ {size} une fois rangés."
    )
    told = time.monotonic()
    for done, one in enumerate(found):
        if time.monotonic() - told > 5:
            told = time.monotonic()
            say(f"   … {done} sur {len(found)}")
        repack(one, target)


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def sha256(data: bytes) -> str:
    """Une empreinte, comme la liste des fichiers d’un paquet l’écrit."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def repack(one: Distribution, target: Path) -> Path | None:
    """Refait, depuis ses fichiers installés, le paquet d’origine ; rien si l’un d’eux a changé ou manque."""
    stem = next((file.parts[0][:-10] for file in one.files or () if file.match("*.dist-info/METADATA")), "")
    tags = re.findall(r"^Tag: ([^-\s]+)-([^-\s]+)-(\S+)$", one.read_text("WHEEL") or "", re.M)
    if not stem or not tags:
        return None
    name = "-".join([stem, *(".".join(dict.fromkeys(part)) for part in zip(*tags, strict=True))])
    path, lines = target / f"{name}.whl", []
    part = path.with_suffix(".part")
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
            for inside, data, mode in packed(one, stem):
                lines.append(f'"{inside}",sha256={sha256(data)},{len(data)}\n')
                entry = zipfile.ZipInfo(inside, (1980, 1, 1, 0, 0, 0))
                entry.external_attr = mode << 16  # sans quoi un programme du paquet ne se lancerait plus
                archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 3)
            archive.writestr(f"{stem}.dist-info/RECORD", "".join([*lines, f"{stem}.dist-info/RECORD,,\n"]))
    except (OSError, ValueError):
        part.unlink(missing_ok=True)
        return None
    os.replace(part, path)
    return path


def packed(one: Distribution, stem: str) -> Iterator[tuple[str, bytes, int]]:
    """Chaque fichier du paquet, à sa place d’origine, et ses droits ; `ValueError` s’il n’est plus celui qui a été installé."""
    generated = {
        entry.name for entry in one.entry_points if entry.group in ("console_scripts", "gui_scripts")
    }
    # Depuis Python 3.12, `files` tait ceux qui manquent : la liste du paquet, elle, les nomme.
    files = one.files or ()
    listed = {row[0] for row in csv.reader((one.read_text("RECORD") or "").splitlines())}
    missing = {name for name in listed if not name.endswith(".pyc")} - {str(file) for file in files}
    if missing:
        raise ValueError(f"{missing.pop()} manque")
    for file in dict.fromkeys(files):
        if file.suffix == ".pyc" or (file.parts[0] == f"{stem}.dist-info" and file.name in NOT_PACKED):
            continue
        real = Path(os.path.normpath(str(file.locate())))
        data, mode = real.read_bytes(), real.stat().st_mode
        if file.hash and file.hash.value != sha256(data):
            raise ValueError(f"{file} a changé")
        if ".." not in file.parts:
            yield file.as_posix(), data, mode
        elif real.parent.name not in ("bin", "Scripts"):
            yield f"{stem}.data/data/{real.relative_to(VENV).as_posix()}", data, mode
        elif re.sub(r"(-script\.pyw?|\.exe)$", "", real.name) not in generated:
            yield (
                f"{stem}.data/scripts/{real.name}",
                re.sub(rb"\A#!.*python[^\r\n]*", b"#!python", data),
                mode,
            )


def lock(upgrade: bool) -> int:
    """Refait le verrou : toutes les dépendances d’abord, puis celles d’une installation ordinaire."""
    uv = shutil.which("uv")
    if uv is None:
        raise KitError(
            "uv n’est pas installé.",
            "uv, qui calcule le verrou pour tous les systèmes.",
            "installez-le (« pipx install uv »).",
        )
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        build, everything, base = (Path(temporary) / f"{n}.txt" for n in ("build", "everything", "base"))
        # « editables » est demandé par hatchling au moment d’une installation modifiable (-e).
        build.write_text("\n".join([*project["build-system"]["requires"], "editables"]) + "\n", "utf-8")
        if LOCK.exists() and not upgrade:
            everything.write_text(requirements(LOCK.read_text("utf-8"), dev=True), "utf-8")
        compiled = [uv, "pip", "compile", "pyproject.toml", str(build), "--universal", "--quiet"]
        compiled += ["--python-version", "3.11", "--fork-strategy", "fewest", "--no-header", "--no-annotate"]
        compiled += ["--no-emit-index-url", "--no-emit-find-links"]
        run([*compiled, "--all-extras", "--output-file", str(everything)])
        run([*compiled, "--constraint", str(everything), "--output-file", str(base)])
        merged = merge(everything.read_text("utf-8"), base.read_text("utf-8"))
    LOCK.write_text(merged, "utf-8", newline="\n")
    say(f"Verrou refait : {sum('==' in line for line in merged.splitlines())} lignes dans {LOCK.name}.")
    return 0


LOCK_HEADER = """\
# Le verrou du kit : une version exacte par paquet, pour Python 3.11 et plus, Linux, macOS et Windows.
# Fait par « python3 kit.py lock » depuis pyproject.toml : ne pas modifier à la main.
# Les lignes « extra == 'dev' » servent à « kit.py test » ; « pip install -r » (Binder) les ignore.
"""


def merge(everything: str, base: str) -> str:
    """Un seul fichier : les lignes que seule la vérification demande reçoivent la marque « dev »."""
    ordinary = set(base.splitlines())
    lines = []
    for line in sorted({*everything.splitlines(), *ordinary}):
        if line in ordinary:
            lines.append(line)
        elif " ; " in line:
            pin, marker = line.split(" ; ", 1)
            lines.append(f"{pin} ; ({marker}) and {DEV}")
        else:
            lines.append(f"{line} ; {DEV}")
    return LOCK_HEADER + "\n".join(lines) + "\n"


# --- La ligne de commande ----------------------------------------------------------------------------------


class Parser(argparse.ArgumentParser):
    """argparse parle anglais : l’aide et les erreurs sont les nôtres."""

    def format_help(self) -> str:
        return (__doc__ or "").strip() + "\n"

    def error(self, message: str):
        raise KitError(
            f"Commande non comprise : « {' '.join(sys.argv[1:])[:200] or 'aucune'} ».",
            "« lab » ou « test », avec leurs options.",
            "lancez « python3 kit.py --help » pour voir les commandes et un exemple.",
        )


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(prog="kit.py", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("lab", "test"):
        command = commands.add_parser(name, allow_abbrev=False)
        command.add_argument("--offline", metavar="DOSSIER")
    commands.choices["lab"].add_argument("--port", default="8888")
    commands.choices["lab"].add_argument("--no-browser", action="store_true")
    command = commands.add_parser("wheels", allow_abbrev=False)
    command.add_argument("folder")
    command.add_argument("--dev", action="store_true")
    commands.add_parser("lock", allow_abbrev=False).add_argument("--upgrade", action="store_true")
    return parser.parse_args(arguments)


def port_number(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 5 and 1 <= int(text) <= 65535:
        return int(text)
    raise KitError(
        f"« {text[:20]} » n’est pas un numéro de port.",
        "un nombre entier entre 1024 et 65535.",
        "écrivez par exemple « --port 9000 », ou rien : le kit choisit.",
    )


def command_line(arguments: list[str]) -> int:
    options = parse(arguments)
    if options.command == "lock":
        return lock(options.upgrade)
    if options.command == "wheels":
        return wheels(options.folder, options.dev)
    if options.command == "test":
        setup(dev=True, offline=wheel_folder(options.offline))
        return test()
    port = port_number(options.port)
    beside = BESIDE if any(BESIDE.glob("*.whl")) else None
    setup(dev=False, offline=wheel_folder(options.offline or beside))
    return lab(port, browser=not options.no_browser)


def main(arguments: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # une console Windows ne sait pas toujours écrire « ▶ »
    try:
        return command_line(sys.argv[1:] if arguments is None else arguments)
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
