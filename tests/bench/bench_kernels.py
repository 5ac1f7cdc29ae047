"""Combien de personnes tiennent sur cette machine ? N noyaux font l’atelier 04 en même temps.

    .venv/bin/python tests/bench/bench_kernels.py [--seulement lances|nes] [--court] [N …]      (1 5 15 30 d’ordinaire)

Un seul Jupyter Server, comme dans une salle ; N noyaux partent ensemble et exécutent chacun tout le carnet des
participants (`--court` : jusqu’à la première figure). Chaque taille est jouée deux fois à la suite, sur la même machine :
noyaux lancés un par un, puis nés d’un processus qui a déjà tout importé (datakit.tools.kernels). Le serveur est ouvert
d’avance, comme avant une séance : son processus chaud a fini d’importer. On mesure, de la demande du noyau à la première
figure, le temps de chacun ; le calcul que chacun demande, serveur compris, qui dépend moins de ce que la machine fait
d’autre ; puis la mémoire propre de chaque noyau (Private_Clean et Private_Dirty de smaps_rollup : ce que sa fermeture
rendrait) ; enfin les lignes perdues, et ce que le serveur en a dit. Une salle réelle est plus douce : trente personnes
n’appuient pas toutes à la même seconde.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
from tornado import httpclient, websocket

from datakit.tools import opening
from datakit.tools.kernels import nursery

REPOSITORY = Path(__file__).parents[2]
NOTEBOOK = REPOSITORY / "notebooks" / "04-prenoms.ipynb"
TOKEN = "mesure"
LIMIT = 300  # secondes : au-delà, c’est un échec
FIRST_FIGURE = 10  # cellules du carnet jusqu’à la première figure fixe
MIO = 2**20


@dataclass
class Run:
    """Un participant : secondes jusqu’à la première figure, jusqu’à la fin, et ce qui a raté."""

    first: float | None = None
    end: float | None = None
    problem: str = ""


def sources() -> list[str]:
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    return ["".join(c["source"]) for c in cells if c["cell_type"] == "code"]


@contextlib.contextmanager
def server(folder: str, forked: bool) -> Iterator[tuple[subprocess.Popen, str]]:
    """Un Jupyter Server réglé comme celui de « kit.py lab », arrêté à la fin ; et son adresse."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    env = {k: v for k, v in os.environ.items() if k != "MPLBACKEND"}
    env |= opening.kit_settings(Path(folder))
    env |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "JUPYTER_TOKEN": TOKEN}
    env |= {"DATAKIT_PROGRESS": "non"}
    command = [sys.executable, "-m", "jupyter_server", "--no-browser", "--allow-root", "--log-level=WARN"]
    command += ["--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", f"--ServerApp.root_dir={REPOSITORY}"]
    if not forked:
        command.append("--KernelProvisionerFactory.default_provisioner_name=local-provisioner")

    with open(Path(folder, "journal.txt"), "wb") as log:
        process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
    try:
        wait_for(port)
        yield process, f"127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=60)


def wait_for(port: int) -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/api?token={TOKEN}", timeout=2).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("Jupyter Server n’a pas démarré.")


async def participant(address: str, cells: list[str]) -> Run:
    run, started = Run(), time.perf_counter()
    try:
        async with asyncio.timeout(LIMIT):
            client = httpclient.AsyncHTTPClient(force_instance=True)
            headers = {"Authorization": f"token {TOKEN}"}
            asked = httpclient.HTTPRequest(
                f"http://{address}/api/kernels",
                "POST",
                headers,
                '{"path": "notebooks"}',
                request_timeout=LIMIT,
            )
            kernel = json.loads((await client.fetch(asked)).body)["id"]
            url = f"ws://{address}/api/kernels/{kernel}/channels"
            line = await websocket.websocket_connect(
                httpclient.HTTPRequest(url, headers=headers, request_timeout=LIMIT)
            )
            for number, source in enumerate(cells):
                header = {"msg_id": str(number), "msg_type": "execute_request", "session": kernel,
                          "username": "", "version": "5.3"}  # fmt: skip
                content = {"code": source, "silent": False, "store_history": True, "allow_stdin": False}
                said = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
                await line.write_message(json.dumps(said | {"channel": "shell"}))
            await listen(line, run, started, str(len(cells) - 1))
    except (TimeoutError, OSError, httpclient.HTTPError) as problem:
        run.problem = run.problem or f"{type(problem).__name__} {problem}"
    return run


async def listen(line, run: Run, started: float, last: str) -> None:
    while (text := await line.read_message()) is not None:
        message = json.loads(text)
        content = message["content"]
        if message["msg_type"] == "error":
            run.problem = f"{content['ename']} {content['evalue'][:80]}"
        if run.first is None and "<figure" in str(content.get("data", {}).get("text/html", "")):
            run.first = time.perf_counter() - started
        # La réponse passe par un autre canal que ce qui s’affiche, et parfois devant ; l’état, par le même et derrière.
        idle = content.get("execution_state") == "idle"
        if idle and message["parent_header"].get("msg_id") == last:
            run.end = time.perf_counter() - started
            return
    run.problem = run.problem or f"ligne coupée (code {line.close_code}), première figure : {run.first}"


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def private(pid: int) -> float:
    """Les mébioctets qui ne sont qu’à ce processus."""
    read = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    return sum(int(read[name].split()[0]) for name in ("Private_Clean", "Private_Dirty")) / 1024


def kernels_of(server: subprocess.Popen) -> list[int]:
    """Les noyaux d’un serveur : ceux qu’il a lancés, ou ceux qui sont nés de son processus chaud."""
    found = []
    for child in psutil.Process(server.pid).children(recursive=True):
        command = " ".join(child.cmdline())
        own_group = os.getpgid(child.pid) == child.pid
        warm = nursery.WARM in command and child.ppid() == server.pid
        if own_group and not warm:
            found.append(child.pid)
    return found


def calculated(server: subprocess.Popen) -> float:
    """Les secondes de calcul d’un serveur et de ses noyaux."""
    every = psutil.Process(server.pid)
    total = 0.0
    for process in [every, *every.children(recursive=True)]:
        spent = process.cpu_times()
        total += spent.user + spent.system
    return total


def let_settle(server: subprocess.Popen) -> None:
    """Attend que le serveur n’ait plus rien à préparer."""
    limit = time.monotonic() + LIMIT
    before = calculated(server)
    while time.monotonic() < limit:
        time.sleep(1)
        after = calculated(server)
        if after - before < 0.02:
            return
        before = after


def measure(count: int, forked: bool, short: bool) -> None:
    cells = sources()
    if short:
        cells = cells[:FIRST_FIGURE]

    async def everyone() -> list[Run]:
        return await asyncio.gather(*(participant(address, cells) for _ in range(count)))

    with tempfile.TemporaryDirectory() as folder:
        with server(folder, forked) as (process, address):
            let_settle(process)
            free = psutil.virtual_memory().available
            before = calculated(process)
            runs = asyncio.run(everyone())
            each = (calculated(process) - before) / count
            own = [private(pid) for pid in kernels_of(process)]
            taken = (free - psutil.virtual_memory().available) / MIO / count
        said = Path(folder, "journal.txt").read_text("utf-8", "replace")

    firsts = [run.first for run in runs if run.first is not None] or [float("nan")]
    ends = [run.end for run in runs if run.end is not None] or [float("nan")]
    failed = [run for run in runs if run.problem or run.end is None]
    print(
        f"{count:>3} {'nés' if forked else 'lancés':>7}{statistics.median(firsts):>12.1f} {percentile(firsts, 0.95):>8.1f}"
        f" {statistics.median(ends):>12.1f} {percentile(ends, 0.95):>8.1f}"
        f" {each:>10.2f} {statistics.median(own or [0]):>12.0f} {max(own or [0]):>8.0f} {taken:>10.0f} {len(failed):>8} {os.getloadavg()[0]:>8.1f}",
        flush=True,
    )
    for run in failed[:3]:
        print("    " + (run.problem or "pas de fin"))
    if failed or len(own) != count:
        print(f"    {len(own)} noyaux ; le serveur a dit :\n{said[-3000:]}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("counts", nargs="*", type=int, default=[1, 5, 15, 30])
    parser.add_argument("--seulement", choices=["lances", "nes"])
    parser.add_argument("--court", action="store_true")
    options = parser.parse_args()

    memory = psutil.virtual_memory().total / 2**30
    print(f"{os.cpu_count()} cœurs, {memory:.0f} Gio de mémoire, charge {os.getloadavg()[0]:.1f} au départ")
    print(
        f"{'':>10} {'1re figure':>21} {'carnet entier':>21} {'calcul':>10} {'mémoire par noyau (Mio)':>32} {'lignes':>8}"
    )
    print(f"{'N':>3} {'':>7}{'médiane s':>12} {'p95 s':>8} {'médiane s':>12} {'p95 s':>8}"
          f" {'s chacun':>10} {'médiane':>12} {'max':>8} {'machine':>10} {'perdues':>8} {'charge':>8}")  # fmt: skip
    for count in options.counts:
        if options.seulement != "nes":
            measure(count, False, options.court)
        if options.seulement != "lances":
            measure(count, True, options.court)


if __name__ == "__main__":
    main()
