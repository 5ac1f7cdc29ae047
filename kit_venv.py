"""L’environnement .venv du kit : où il est, quels paquets il reçoit, y lancer un programme, expliquer un échec.

Ce fichier ne prépare rien et n’ouvre rien : kit.py s’en sert, et les fichiers des personnes qui entretiennent le kit.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "binder" / "requirements.txt"
DEV = "extra == 'dev'"  # marque, dans le verrou, ce qu’une installation ordinaire laisse de côté

# Ce qui règle les outils d’une personne, et n’a pas à changer ceux du kit…
PERSONAL = ("PYTHON", "PIP_", "UV_", "JUPYTER", "IPYTHON", "VIRTUAL_ENV")
# …sauf, de pip et d’uv, ce qui sert à joindre les paquets : une école a souvent son miroir.
NETWORK = re.compile(
    r"INDEX|HOST|CERT|TLS|PROXY|TIMEOUT|RETRIES|CACHE|FIND_LINKS|CONFIG_FILE|KEYRING|OFFLINE"
)

DISK_NEEDED = 1.2e9  # octets à trouver sur le disque (mesuré : 0,9 Go)
PATIENCE = 10  # secondes laissées à un programme pour finir de lui-même


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


# --- Ce que contient .venv ----------------------------------------------------------------------------------


def venv_python() -> Path:
    if os.name == "nt":
        return VENV / "Scripts" / "python.exe"
    return VENV / "bin" / "python"


def site_packages() -> list[Path]:
    """Là où .venv range les paquets, sous Linux et macOS, puis sous Windows."""
    return [*VENV.glob("lib/python*/site-packages"), *VENV.glob("Lib/site-packages")]


def venv_version() -> str:
    """Version écrite dans pyvenv.cfg : la lire coûte moins que de lancer Python."""
    try:
        text = (VENV / "pyvenv.cfg").read_text("utf-8")
    except OSError:
        return ""
    found = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", text, re.M)
    return found.group(1) if found else ""


def requirements(lock: str, dev: bool) -> str:
    """Les lignes du verrou à installer : sans marque « dev », ou toutes avec la marque retirée."""
    kept = []
    for line in lock.splitlines():
        if not line.endswith(DEV):
            kept.append(line)
        elif dev:
            kept.append(re.sub(r"( ;| and)? " + re.escape(DEV) + "$", "", line))
    return "\n".join(dict.fromkeys(kept)) + "\n"


def venv_pip() -> list[str]:
    """Le début d’une commande pip dans .venv ; y met pip d’abord, qu’un .venv fait par uv n’a pas."""
    pip = [str(venv_python()), "-m", "pip"]
    if not succeeds([*pip, "--version"]):
        run([str(venv_python()), "-m", "ensurepip", "--upgrade"])
    return pip


# --- Lancer un programme ------------------------------------------------------------------------------------


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


# --- Expliquer un échec -------------------------------------------------------------------------------------


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
        "relancez la commande ; si cela recommence, supprimez le dossier .venv et essayez encore "
        "(avec du réseau, ou sans lui par « --offline DOSSIER »), ou envoyez ces lignes aux personnes qui entretiennent le kit.",
    )


def disk_full(fact: str, needed: float = DISK_NEEDED) -> KitError:
    return KitError(
        fact,
        f"au moins {gigabytes(needed)} libres.",
        "videz la corbeille ou déplacez le kit sur un disque plus grand, puis relancez la commande.",
    )


def venv_missing() -> KitError:
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return KitError(
        "Il manque à ce Python de quoi créer un environnement (modules « venv » et « ensurepip »).",
        "un Python complet.",
        f"sous Debian ou Ubuntu, lancez « sudo apt install {package} » ; ailleurs, réinstallez Python "
        "depuis https://www.python.org/downloads/. Relancez ensuite la commande.",
    )


def explain_oserror(error: OSError) -> KitError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full("Le disque est plein.")
    return KitError(
        f"Le système refuse : {error}.",
        f"un dossier du kit complet, où l’on peut lire et écrire (« {ROOT} »).",
        "fermez JupyterLab s’il est ouvert et relancez ; sinon, copiez le kit dans vos documents.",
    )
