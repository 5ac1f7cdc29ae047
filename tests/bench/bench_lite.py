"""L’édition du navigateur, mesurée : octets, première figure, mémoire d’un onglet, et un portable pour trente.

python tests/bench/bench_lite.py            tout (cinq minutes)
python tests/bench/bench_lite.py serveur    le serveur et ses trente clients, sans navigateur
python tests/bench/bench_lite.py tour       chaque carnet, exécuté dans le navigateur : secondes, figures, erreurs (un quart d’heure)
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import threading
import time
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))
import pyodide_here

from datakit.tools import lite
from datakit.tools.pages import BROWSERS

ROOT = Path(__file__).parents[2]
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
PARTS = {  # le début d’un chemin, et le nom de la partie
    "static/pyodide/pyodide": "Python (Pyodide)", "static/pyodide/python": "Python (Pyodide)",
    "static/pyodide/datakit": "Le kit", "static/pyodide/": "Paquets (pandas…)", "datasets/": "Tables",
    "files/": "Carnets", "": "JupyterLite",
}  # fmt: skip
SLUG, CLIENTS, PORT = "04-prenoms", 30, 18_950


def served() -> tuple[psutil.Popen, str]:
    """Le serveur du kit, dans son propre processus, sur l’édition construite ici."""
    target = ROOT / "build" / "lite"
    with tempfile.TemporaryDirectory() as work:
        here = pyodide_here.distribution(ROOT / "build/cache/pyodide", Path(work))
    place = lite.build(ROOT, target, here)
    found = Counter()
    for path in (path for path in place.rglob("*") if path.is_file()):
        inside = path.relative_to(place).as_posix()
        found[next(said for start, said in PARTS.items() if inside.startswith(start))] += path.stat().st_size
    print("\n".join(f"{part:<24} {size / 1e6:6.1f} Mo" for part, size in found.items()))
    command = [sys.executable, "-m", "datakit", "serve", "--port", str(PORT)]
    running = psutil.Popen(command, cwd=ROOT, stdout=-1, text=True)
    line = running.stdout.readline()
    return running, re.search(r"http://\S+", line)[0]


def opened(context, address: str) -> dict:
    """Ouvre l’atelier, lance tout : secondes jusqu’au carnet, puis jusqu’à la première figure."""
    page, started = context.new_page(), time.monotonic()
    page.goto(f"{address}lite/?atelier={SLUG}")
    page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for(timeout=150_000)
    shown = time.monotonic() - started
    page.locator("#jp-main-statusbar").get_by_text(re.compile("Pyodide.*Inactif")).wait_for(timeout=150_000)
    page.locator("#jp-MainMenu").get_by_text("Exécution", exact=True).click()
    page.get_by_role("menuitem", name=re.compile("^Exécuter toutes les cellules$")).click()
    page.wait_for_function("() => document.querySelector('.jp-OutputArea figure img')", timeout=150_000)
    figure = time.monotonic() - started
    return {"carnet": shown, "figure": figure, "page": page}


def browsed(address: str) -> None:
    """Froid, puis tiède (même navigateur, page rouverte), et la mémoire d’un onglet."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine, tempfile.TemporaryDirectory() as profile:
        options = {"executable_path": CHROMIUM, "args": ["--no-sandbox", "--disable-gpu"]}
        context = engine.chromium.launch_persistent_context(profile, headless=True, **options)
        for name in ("froid", "tiède"):
            before = received()
            seen = opened(context, address)
            seen["page"].wait_for_timeout(15_000)
            # Les onglets d’un Chromium sans fenêtre ne disent pas leur profil : on les trouve par leur parenté.
            mine = [p for p in psutil.Process().children(recursive=True) if "chrom" in p.name()]
            tab = max((p.memory_info().rss for p in mine), default=0)
            print(
                f"{name:<6} carnet {seen['carnet']:5.1f} s, figure {seen['figure']:5.1f} s, "
                f"{(received() - before) / 1e6:6.1f} Mo reçus, onglet {tab / 2**20:.0f} Mio"
            )
            seen["page"].close()
        context.close()


def toured(address: str) -> None:
    """Chaque carnet, l’un après l’autre, dans un même navigateur : va-t-il au bout, et que demande-t-il au-dehors ?"""
    sys.path.insert(0, str(ROOT / "tests/browser"))
    import test_lite
    from playwright.sync_api import sync_playwright

    with sync_playwright() as engine:
        context = engine.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]).new_context()
        for path in sorted((ROOT / "solutions").glob("*.ipynb")):
            started, said = time.monotonic(), "va au bout"
            tab = test_lite.Tab(context, f"{address}lite/", path.stem)
            ready = time.monotonic() - started
            try:
                tab.run_all()
            except AssertionError:
                said = "; ".join(test_lite.errors(tab.kept())) or "n’a pas fini"
            cells, took = tab.kept(), time.monotonic() - started
            ran, shown = sum(bool(one["execution_count"]) for one in cells), test_lite.figures(cells)
            print(
                f"{path.stem:<30} prêt {ready:3.0f} s, fini {took:3.0f} s, {ran:2}/{len(cells)} cellules, "
                f"{len(shown):2} figures, au-dehors : {len(test_lite.outside(tab.asked))}, {said}\n"
                f"{'':<31}d’abord : {shown[0][:90] if shown else 'aucune figure'}",
                flush=True,
            )
            tab.page.close()


def received() -> int:
    """Octets passés par la boucle locale depuis le démarrage de la machine."""
    return psutil.net_io_counters(pernic=True)["lo"].bytes_recv


def crowd(server: psutil.Popen, address: str) -> None:
    """Trente clients demandent à la même seconde tout ce que demande un premier atelier."""
    place = next((ROOT / "build/lite").glob("*/static")).parent
    wanted = [path for path in place.rglob("*") if path.is_file() and path.parts[-2] not in ("datasets",)]
    wanted = [
        p
        for p in wanted
        if "datasets" not in p.parts and "translations" not in p.parts and "doc" not in p.parts
    ]
    urls = [f"{address}lite/{path.relative_to(place.parent).as_posix()}" for path in wanted]
    process = psutil.Process(server.pid)
    peaks, over = [process.memory_info().rss], threading.Event()

    def watch() -> None:
        while not over.wait(0.2):
            peaks.append(process.memory_info().rss)

    def client(_: int) -> tuple[float, int]:
        started, size = time.monotonic(), 0
        for url in urls:
            asked = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"})
            with urllib.request.urlopen(asked, timeout=120) as answer:
                while block := answer.read(2**18):
                    size += len(block)
        return time.monotonic() - started, size

    threading.Thread(target=watch, daemon=True).start()
    before, started = process.cpu_times(), time.monotonic()
    with ThreadPoolExecutor(CLIENTS) as pool:
        done = list(pool.map(client, range(CLIENTS)))
    took, after = time.monotonic() - started, process.cpu_times()
    over.set()
    cpu = after.user + after.system - before.user - before.system
    seconds = sorted(second for second, _ in done)
    print(
        f"{CLIENTS} clients, {len(urls)} fichiers et {done[0][1] / 1e6:.1f} Mo chacun : {took:.1f} s en tout, "
        f"médiane {seconds[CLIENTS // 2]:.1f} s ; serveur : {cpu:.1f} s de calcul, {max(peaks) / 2**20:.0f} Mio au plus"
    )


def main() -> None:
    server, address = served()
    try:
        if "tour" in sys.argv[1:]:
            return toured(address)
        if "serveur" not in sys.argv[1:]:
            browsed(address)
        crowd(server, address)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
