"""Chaque figure à bouger d'un atelier : ce que coûte un cran de curseur, du calcul à l'image.

    python tests/bench/bench_moves.py              tous les ateliers
    python tests/bench/bench_moves.py 14           un seul

Un cran, c'est la figure redessinée, sa description et son image, comme dans JupyterLab. Le temps de calcul dit ce que
coûte le code ; le temps écoulé dépend aussi de ce que fait la machine à côté. Le premier dessin de la série, qui charge
les polices, est compté à part.
"""

from __future__ import annotations

import argparse
import os
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

import datakit
from datakit.draw.move import Still
from datakit.errors import ExplainedError
from datakit.tools import notebook as nb
from figaudit.base.text import number, plural

SECONDS = 0.2


def stops(control: object, most: int = 12) -> list:
    """Des valeurs réparties sur un réglage ; pour un mot, de quoi chercher."""
    if control is str:
        return ["Camille", "Zoé", "Zzz"]
    values = list(control.values() if isinstance(control, dict) else control)  # type: ignore[call-overload]
    return values[:: max(1, len(values) // most)]


def timed(draw, **values) -> tuple[float, float]:
    """Le temps écoulé et le temps de calcul d'un cran."""
    clocks = time.perf_counter(), time.process_time()
    with suppress(ExplainedError):  # une phrase au lieu d'une figure : rien à dessiner
        Still(*draw(**values))._repr_html_()
    return time.perf_counter() - clocks[0], time.process_time() - clocks[1]


def measure(path: Path) -> list[tuple[str, str, list[tuple[float, float]]]]:
    """Le carnet exécuté d'un bout à l'autre, chaque figure à bouger essayée en chemin."""
    found: list = []
    datakit.move = lambda draw, **controls: found.append((draw, controls))
    shell, rows = InteractiveShell.instance(), []
    os.chdir(path.parent)
    for cell in nb.read(path)["cells"]:
        if cell["cell_type"] != "code":
            continue
        with capture_output():
            done = shell.run_cell(cell["source"], store_history=False)
        done.raise_error()
        for draw, controls in found:
            timed(draw)
            turns = [timed(draw, **{n: v}) for n, control in controls.items() for v in stops(control)]
            rows.append((cell["id"], draw.__name__, turns))
        found.clear()
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("slug", nargs="*")
    folder = Path(__file__).parents[2] / "solutions"
    for path in nb.choose(folder, parser.parse_args().slug):
        for cell, name, turns in measure(path):
            wall, cpu = (median(column) for column in zip(*turns, strict=True))
            said = f"{number(wall, 2)} s écoulé, {number(cpu, 2)} s de calcul"
            late = "" if cpu <= SECONDS else f" (plus de {number(SECONDS, 1)} s)"
            print(f"{path.stem}, {cell}, {name} : {said}, médiane de {plural(len(turns), 'cran')}{late}")


if __name__ == "__main__":
    main()
