"""Trente tablettes devant le portable d’un enseignant : `datakit serve --salle`, vu d’un autre réseau, par de vraies pages.

    sudo .venv/bin/python tests/bench/bench_room.py [PAGES] [À LA FOIS]      (30 et 6 d’ordinaire ; un quart d’heure sur deux cœurs)

Il faut Linux, les droits d’administration et l’édition construite (`datakit lite`). Un espace réseau à part, relié par un
câble virtuel, tient lieu de la salle : rien n’y passe par la boucle locale. Chaque page est un navigateur neuf, qui n’a
rien gardé, ouvre un atelier et attend son noyau. On compte les octets du câble, le calcul et la mémoire du serveur, et
ce qui a échoué. Les pages vont par vagues : c’est la mémoire des navigateurs, tous sur cette machine, qui l’impose.
"""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from datakit.tools.pages import BROWSERS

ROOT = Path(__file__).parents[2]
SPACE, OURS, THEIRS = "essai-salle", "salle0", "salle1"
HOST, GUEST = "10.77.0.1", "10.77.0.2"
SLUG, PORT, PATIENCE = "04-prenoms", 18_960, 300_000
INSIDE = "--dans-la-salle"


@contextlib.contextmanager
def room() -> Iterator[None]:
    """Un espace réseau à part, relié à celui-ci par un câble virtuel."""
    subprocess.run(["ip", "netns", "add", SPACE], check=True)
    try:
        for step in (
            f"ip link add {OURS} type veth peer name {THEIRS}",
            f"ip link set {THEIRS} netns {SPACE}",
            f"ip addr add {HOST}/24 dev {OURS}",
            f"ip link set {OURS} up",
            f"ip -n {SPACE} addr add {GUEST}/24 dev {THEIRS}",
            f"ip -n {SPACE} link set {THEIRS} up",
            f"ip -n {SPACE} link set lo up",
        ):
            subprocess.run(step.split(), check=True)
        yield
    finally:
        subprocess.run(["ip", "netns", "del", SPACE], check=True)  # le câble part avec lui


@contextlib.contextmanager
def served() -> Iterator[tuple[psutil.Popen, int]]:
    """Le serveur de la salle, dans son propre processus, et son port."""
    command = [sys.executable, "-m", "datakit", "serve", "--salle", "--port", str(PORT)]
    running = psutil.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        found = re.search(r"http://[\d.]+:(\d+)/", running.stdout.readline() + running.stdout.readline())
        yield running, int(found[1])
    finally:
        running.terminate()
        running.communicate()


def sent() -> int:
    """Les octets que cette machine a mis sur le câble."""
    return int(Path(f"/sys/class/net/{OURS}/statistics/tx_bytes").read_text())


def visited(address: str, count: int) -> list[dict]:
    """Dans la salle : `count` navigateurs neufs à la fois. Pour chacun, ses secondes et ce qui lui a été refusé."""
    from playwright.sync_api import Error, sync_playwright

    chromium = next(filter(None, map(shutil.which, BROWSERS)))
    seen = []
    with sync_playwright() as engine:
        options = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = engine.chromium.launch(executable_path=chromium, args=options)
        pages = []
        started = time.monotonic()
        for _ in range(count):
            page = browser.new_context().new_page()
            refused: list[str] = []
            page.on("response", lambda one, refused=refused: one.status >= 400 and refused.append(one.url))
            page.goto(address, wait_until="commit")
            pages.append((page, refused))

        for page, refused in pages:
            one = {"refused": refused}
            try:
                page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for(timeout=PATIENCE)
                one["shown"] = time.monotonic() - started
                idle = page.locator("#jp-main-statusbar").get_by_text(re.compile("Pyodide.*Inactif"))
                idle.wait_for(timeout=PATIENCE)
                one["ready"] = time.monotonic() - started
            except Error as problem:
                one["problem"] = str(problem).splitlines()[0]
            seen.append(one)
        browser.close()
    return seen


def measure(pages: int, at_once: int) -> None:
    with room(), served() as (server, port):
        address = f"http://{HOST}:{port}/lite/?atelier={SLUG}"
        peaks, over = [server.memory_info().rss], threading.Event()

        def watch() -> None:
            while not over.wait(0.2):
                peaks.append(server.memory_info().rss)

        threading.Thread(target=watch, daemon=True).start()
        before, bytes_before, started = server.cpu_times(), sent(), time.monotonic()
        seen: list[dict] = []
        while len(seen) < pages:
            count = min(at_once, pages - len(seen))
            command = ["ip", "netns", "exec", SPACE, sys.executable, __file__, INSIDE, address, str(count)]
            said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            seen += json.loads(said)
            print(
                f"{len(seen):>3} pages, {time.monotonic() - started:.0f} s, {sent() / 1e6:.0f} Mo", flush=True
            )
        over.set()
        after = server.cpu_times()
        size = sent() - bytes_before

    spent = after.user + after.system - before.user - before.system
    ready = [one["ready"] for one in seen if "ready" in one]
    refused = sorted({url for one in seen for url in one["refused"]})
    print(
        f"{len(seen)} pages, {at_once} à la fois : {len(ready)} prêtes (médiane {statistics.median(ready or [0]):.0f} s)\n"
        f"câble : {size / 1e6:.0f} Mo, soit {size / 1e6 / len(seen):.1f} Mo par page\n"
        f"serveur : {spent:.1f} s de calcul, soit {1000 * spent / len(seen):.0f} ms par page ; "
        f"{max(peaks) / 2**20:.0f} Mio au plus\n"
        f"refusé : {len(refused)} adresses {refused[:5]}"
    )
    for one in seen:
        if "problem" in one:
            print("    " + one["problem"])


def main() -> None:
    if INSIDE in sys.argv:
        address, count = sys.argv[2:]
        print(json.dumps(visited(address, int(count))))
        return
    numbers = [int(one) for one in sys.argv[1:]]
    measure(*(numbers + [30, 6][len(numbers) :]))


if __name__ == "__main__":
    main()
