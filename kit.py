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
import errno
import hashlib
import importlib
import io
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent
if not (ROOT / "kit_venv.py").is_file():
    print(f"Le fichier « kit_venv.py » n’est pas dans « {ROOT} », à côté de kit.py.", file=sys.stderr)
    print("Attendu : le dossier entier du kit.", file=sys.stderr)
    print("À faire : copiez de nouveau tout le dossier, puis relancez la commande.", file=sys.stderr)
    sys.exit(2)

sys.path.insert(0, str(ROOT))  # un réglage de Python (PYTHONSAFEPATH) peut l’en avoir ôté
from kit_venv import (
    DISK_NEEDED,
    LOCK,
    VENV,
    KitError,
    disk_full,
    duration,
    environment,
    explain_oserror,
    gigabytes,
    requirements,
    run,
    say,
    site_packages,
    succeeds,
    venv_missing,
    venv_pip,
    venv_python,
    venv_version,
)

BESIDE = ROOT / "paquets"  # dans une archive hors ligne, de quoi installer
STAMP = VENV / "kit.json"  # écrit à la fin d’une installation réussie
UNFINISHED = VENV / "kit-installation-en-cours"  # présent tant qu’elle n’est pas finie

DISK_NEEDED_TO_TEST = 1.8e9  # octets à trouver sur le disque (mesuré : 1,4 Go)
OPENING = "datakit.tools.opening"  # ce qui, une fois le kit installé, ouvre JupyterLab


# --- Installer ---------------------------------------------------------------------------------------------


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


def make_venv() -> None:
    say("Création de l’environnement Python du kit (.venv)…")
    uv = shutil.which("uv")
    if uv:
        run([uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable, str(VENV)])
        return

    if not succeeds([sys.executable, "-c", "import venv, ensurepip"]):
        raise venv_missing()
    run([sys.executable, "-m", "venv", str(VENV)])


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
    # --no-compile, comme uv : Python ne compile, au premier emploi, que les modules qu’on ouvre
    command = [*venv_pip(), "install", "--retries", "2", "--no-input", "--no-compile"]
    if offline:
        command += ["--no-index", "--find-links", str(offline)]
    return command


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


# --- Reconnaître une installation déjà faite ---------------------------------------------------------------


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


def fingerprint() -> str:
    """Empreinte de tout ce qui, en changeant, demande de réinstaller (déplacer le dossier en fait partie)."""
    digest = hashlib.sha256(f"{ROOT}\0{venv_version()}\0{kit_version()}\0".encode())
    for path in (LOCK, ROOT / "pyproject.toml"):
        if path.exists():
            digest.update(path.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()


def kit_version() -> str:
    """La version du kit, là où elle s’écrit : dans src/datakit/__init__.py."""
    try:
        text = (ROOT / "src" / "datakit" / "__init__.py").read_text("utf-8")
    except OSError:
        return ""
    found = re.search(r'^__version__ = "(.+)"', text, re.M)
    return found.group(1) if found else ""


# --- Installer sans réseau ---------------------------------------------------------------------------------


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


# --- Ouvrir ------------------------------------------------------------------------------------------------


def open_lab(port: int, browser: bool) -> int:
    """Confie la suite au kit installé : src/datakit/tools/opening.py ouvre JupyterLab, l’attend et le ferme."""
    try:
        run([str(venv_python()), "-c", f"import {OPENING}"])  # abîmé, le kit ne saurait pas le dire lui-même
    except KitError:
        refuse_changed_python()
        raise

    command = [str(venv_python()), "-m", OPENING, str(ROOT), str(port)]
    if not browser:
        command.append("--sans-navigateur")

    if os.name == "posix":
        os.chdir(ROOT)
        os.execve(command[0], command, environment())  # il prend notre place : Ctrl+C lui va droit

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C lui va aussi : c’est lui qui ferme JupyterLab
    return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode


def refuse_changed_python() -> None:
    """Une mise à jour du système peut changer le Python sur lequel .venv s’appuie : il n’y voit plus ses paquets."""
    asked = [str(venv_python()), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, env=environment(), check=False)
    except OSError:
        return

    now = done.stdout.strip()
    if now and venv_version() and now != venv_version():
        raise KitError(
            f"Le Python de cet ordinateur a changé depuis l’installation : {venv_version()} alors, {now} maintenant.",
            "le Python avec lequel les paquets du kit ont été installés.",
            f"supprimez le dossier « {VENV} », puis relancez la commande : elle le refait, avec du réseau ou par "
            "« --offline DOSSIER ». Vos carnets n’y sont pas.",
        )


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
    """Le fichier qui porte une commande des personnes qui entretiennent le kit, chargé à la demande."""
    if not (ROOT / path).is_file():
        raise KitError(
            f"Cette copie du kit n’a pas le fichier « {path} », que demande cette commande.",
            "le dépôt entier du kit (une archive de séance n’emporte que de quoi ouvrir ses carnets).",
            "lancez cette commande depuis une copie du dépôt ; pour ouvrir les carnets, « python3 kit.py lab ».",
        )

    part = ROOT / path
    sys.path.insert(0, str(part.parent))
    return importlib.import_module(part.stem)


def command_line(arguments: list[str]) -> int:
    options = parse(arguments)
    if options.command == "lock":
        return makers_part("binder/lock.py").write_lock(options.upgrade)
    if options.command == "wheels":
        wheels = makers_part("binder/wheels.py")
        setup(dev=False)
        return wheels.gather(options.folder, options.dev)
    if options.command == "test":
        proof = makers_part("tests/proof.py")
        setup(dev=True, offline=wheel_folder(options.offline))
        return proof.prove(options.long)

    port = port_number(options.port)
    setup(dev=False, offline=wheel_folder(options.offline or packages_beside()))
    return open_lab(port, browser=not options.no_browser)


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


if __name__ == "__main__":
    sys.exit(main())
