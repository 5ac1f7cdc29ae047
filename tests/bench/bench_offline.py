"""Toute une séance sans réseau, pour de vrai : préparer, décompresser, installer, ouvrir, exécuter, imprimer, résumer.

    python tests/bench/bench_offline.py [04-prenoms]

La préparation a droit au réseau ; tout le reste se passe dans un espace de noms Linux qui n’a que la boucle locale
(`unshare --net`), avec un dossier personnel vide : ni cache, ni réglage d’une installation d’avant. Chaque étape est
dite, avec sa durée. Rend 1 si une étape échoue, 2 si cette machine ne sait pas couper le réseau.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile
from pathlib import Path

from jupyter_client.blocking.client import BlockingKernelClient

from datakit.tools import notebook as nb

ROOT = Path(__file__).parents[2]
CUT = ["unshare", "--map-root-user", "--net"]
ALONE = [*CUT, "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]


def said(what: str, started: float) -> None:
    print(f"{time.perf_counter() - started:6.1f} s  {what}", flush=True)


def ran(command: list[str], cwd: Path, what: str) -> None:
    """Lance une commande, dit sa durée et ce qu’elle a écrit ; s’arrête si elle échoue."""
    started = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    said(what, started)
    print("".join(f"            {line}\n" for line in done.stdout.splitlines()[-4:]), end="", flush=True)
    if done.returncode:
        raise SystemExit(f"« {what} » a échoué :\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def main(slug: str) -> int:
    """Prépare l’archive avec le réseau, puis se relance sans."""
    try:
        tried = subprocess.run([*ALONE, "true"], capture_output=True, text=True, check=False)
        why = tried.stderr.strip() if tried.returncode else ""
    except FileNotFoundError:
        why = "`unshare` n’est pas sur cette machine (il vient avec util-linux, sous Linux)"
    if why:
        print(f"Le réseau ne peut pas être coupé ici, rien n’est donc prouvé : {why}.")
        return 2
    ran(
        [sys.executable, "-m", "datakit", "pack", slug, "--hors-ligne", "--solutions"],
        ROOT,
        "datakit pack --hors-ligne --solutions",
    )
    with tempfile.TemporaryDirectory() as place:
        started = time.perf_counter()
        with zipfile.ZipFile(ROOT / "build" / f"{slug}-corrige-hors-ligne.zip") as archive:
            archive.extractall(place)
        said("décompresser l’archive", started)
        home = Path(place, "personne")
        home.mkdir()
        env = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "PYTHONPATH")}
        inside = [sys.executable, __file__, "--sans-reseau", str(Path(place, slug)), slug]
        return subprocess.run([*ALONE, *inside], env=env | {"HOME": str(home)}, check=False).returncode


def alone(kit: Path, slug: str) -> int:
    """Ce que fait la salle, dans le dossier décompressé."""
    started = time.perf_counter()
    seen = [name for _, name in socket.if_nameindex()]
    try:
        socket.create_connection(("1.1.1.1", 443), 5).close()
    except OSError as refused:
        said(
            f"réseau coupé : il ne reste que {', '.join(seen)}, et joindre 1.1.1.1 rend « {refused.strerror} »",
            started,
        )
    else:
        print("Le réseau répond encore : rien n’est prouvé.")
        return 1
    os.environ.pop("PYTHONPATH", None)  # le kit décompressé, et lui seul
    lesson(kit, slug)
    own = str(kit / ".venv/bin/datakit")
    for command in ("slides", "sheet", "paper"):
        ran([own, command, slug], kit, f"datakit {command}")
    ran([own, "summary", "notebooks"], kit, "datakit summary")
    print("Toute la séance tient sans réseau.")
    return 0


def lesson(kit: Path, slug: str) -> None:
    """Installe, ouvre JupyterLab et y exécute le carnet des participants, jusqu’au bout."""
    started = time.perf_counter()
    command = ["python3", "kit.py", "lab", "--offline", "paquets", "--no-browser"]
    lab = subprocess.Popen(command, cwd=kit, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        told = list[str]()
        for line in lab.stdout or ():
            told.append(line)
            if "JupyterLab est ouvert" in line:
                break
        else:
            raise SystemExit(f"JupyterLab ne s’est pas ouvert.\n{''.join(told)}")
        said("kit.py lab --offline : installé depuis l’archive, JupyterLab est ouvert", started)
        executed(kit, slug, told[-1].split()[-1])
    finally:
        lab.terminate()
        lab.wait(30)


def executed(kit: Path, slug: str, address: str) -> None:
    """Le carnet, cellule par cellule, dans un noyau que ce JupyterLab a lancé."""
    started = time.perf_counter()
    server, token = address.partition("/lab")[0], address.partition("token=")[2]
    with urllib.request.urlopen(address, timeout=30) as page:
        assert "jupyter-config-data" in page.read().decode()
    said("la page de JupyterLab répond", started)
    started = time.perf_counter()
    path = f"notebooks/{slug}.ipynb"
    wanted = {"path": path, "name": slug, "type": "notebook", "kernel": {"name": "python3"}}
    headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
    asked = urllib.request.Request(f"{server}/api/sessions", json.dumps(wanted).encode(), headers)
    with urllib.request.urlopen(asked, timeout=60) as answer:
        kernel = json.load(answer)["kernel"]["id"]
    client = BlockingKernelClient()
    client.load_connection_file(str(kit / f".venv/kit-jupyter/runtime/kernel-{kernel}.json"))
    client.hb_channel.time_to_dead = 30  # juste installé, un noyau tarde plus d’une seconde sans être mort
    client.start_channels()
    client.wait_for_ready(60)
    shown: list[str] = []
    cells = nb.sources(nb.read(kit / path))
    for source in cells:
        reply = client.execute_interactive(
            source, timeout=120, output_hook=lambda said: shown.append(str(said["content"].get("data", "")))
        )
        if reply["content"]["status"] != "ok":
            raise SystemExit(f"Une cellule échoue sans réseau :\n{source}\n{reply['content'].get('evalue')}")
    client.stop_channels()
    figures = sum("<figure" in one for one in shown)
    said(
        f"{slug} exécuté dans ce JupyterLab : {len(cells)} cellules, {figures} figures, aucune erreur",
        started,
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--sans-reseau"]:
        sys.exit(alone(Path(sys.argv[2]), sys.argv[3]))
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "04-prenoms"))
