"""Un carnet entier, dans un noyau neuf : sa durée et son pic de mémoire, à côté de ce qu'on s'est promis.

    python tests/bench/bench_notebook.py            tous les carnets de solutions/
    python tests/bench/bench_notebook.py 04-prenoms

La mémoire est le pic de mémoire résidente du noyau (et de ses enfants), relevé vingt fois par seconde.
Rien n'est affirmé : on lit des rapports. Une machine partagée allonge la durée, pas le temps de calcul
ni la mémoire.
"""

from __future__ import annotations

import argparse
import threading
import time
from pathlib import Path

import psutil

from datakit.tools import run
from figaudit.base.text import number, percent

SECONDS, MEGABYTES = 15, 400


class Peak(threading.Thread):
    """Relève la mémoire des processus enfants jusqu'à ce qu'on l'arrête."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.megabytes, self.cpu, self.stop = 0.0, 0.0, threading.Event()

    def run(self) -> None:
        me = psutil.Process()
        while not self.stop.wait(0.05):
            total, busy = 0, 0.0
            for child in me.children(recursive=True):
                try:
                    total += child.memory_info().rss
                    busy += sum(child.cpu_times()[:2])
                except psutil.Error:
                    continue
            self.megabytes = max(self.megabytes, total / 1e6)
            self.cpu = max(self.cpu, busy)


def measure(path: Path) -> tuple[float, float, float]:
    """Durée, temps de calcul du noyau (en secondes) et pic (en mégaoctets)."""
    peak = Peak()
    peak.start()
    start = time.perf_counter()
    run.execute(path)
    seconds = time.perf_counter() - start
    peak.stop.set()
    peak.join()
    return seconds, peak.cpu, peak.megabytes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("slug", nargs="*")
    folder = Path(__file__).parents[2] / "solutions"
    for path in run.nb.choose(folder, parser.parse_args().slug):
        seconds, cpu, megabytes = measure(path)
        print(
            f"{path.stem:<24} {number(seconds, 1):>6} s ({percent(seconds / SECONDS, 0)} de {SECONDS} s ; calcul {number(cpu, 1)} s)"
            f"   {number(megabytes, 0):>5} Mo ({percent(megabytes / MEGABYTES, 0)} de {MEGABYTES} Mo)"
        )


if __name__ == "__main__":
    main()
