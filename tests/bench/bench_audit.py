"""La relecture des graphiques à côté de `vizlint` et de GoldenViz, sur les mêmes figures.

    python tests/bench/bench_audit.py

D'abord les figures d'inconnus (`tests/corpus/charts_?.py`), puis les nôtres, règle par règle. Précision et rappel sont
ceux des erreurs et des avertissements ; une fausse alerte est une figure honnête qui en reçoit. GoldenViz (AGPL) ne sert
qu'ici, s'il est installé ; `corpus.peers` dit ce que l'on accorde aux autres.
"""

from __future__ import annotations

import gc
import sys
import time
import warnings
from pathlib import Path
from types import SimpleNamespace

import matplotlib as mpl

mpl.use("agg")
import matplotlib.pyplot as plt
import numpy as np

from figaudit.report import audit

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "corpus"))
sys.path.insert(0, str(TESTS / "unit"))
import score as corpus  # noqa: E402
from chart_cases import CASES, GUILTY  # noqa: E402

HEAD = f"{'relecture':<12}{'F1':>7}{'précision':>11}{'rappel':>8}{'honnêtes accusées':>20}{'échecs':>8}{'ms':>8}{'par dessin':>12}"


def compare(title: str, modules: list) -> None:
    """Une ligne par relecture : la nôtre, et celles qui sont installées."""
    print(f"\n{title}\n{HEAD}")
    judges = {"datakit": lambda m: corpus.score(m, lambda fig, *_: audit(fig))}
    for name, blame in corpus.peers().items():
        judges[name] = blame and (lambda m, b=blame: corpus.score_peer(m, b))
    for name, judge in judges.items():
        if judge is None:
            print(f"{name:<12}{'absent':>7} : {corpus.INSTALL[name]}")
            continue
        s = corpus.Score([seen for module in modules for seen in judge(module).seen])
        accused = f"{len(s.accused)}/{len(s.honest)} ({100 * s.false_alarms:.0f} %)"
        print(
            f"{name:<12}{s.f1:>7.2f}{s.precision:>11.2f}{s.recall:>8.2f}{accused:>20}{len(s.failures):>8}"
            f"{s.ms:>8.1f}{s.ratio:>12.2f}"
        )
        if name == "datakit":
            rules = s.by_rule()
    print(rules)


def ours() -> SimpleNamespace:
    """Nos cas, présentés comme un jeu : les coupables, et les honnêtes."""
    liars = [(c.name, c.figure, c.rule) for c in CASES if c.kind == GUILTY]
    return SimpleNamespace(LIARS=liars, HONEST=[(c.name, c.figure) for c in CASES if c.kind != GUILTY])


def large() -> None:
    """Un million de points, et deux cents systèmes d'axes."""
    rng = np.random.default_rng(0)
    fig, ax = plt.subplots()
    ax.scatter(rng.random(1_000_000), rng.random(1_000_000), s=1)
    many, axes = plt.subplots(10, 20)
    for small in axes.flat:
        small.plot(rng.random(20))
    for name, one in (("un million de points", fig), ("deux cents graphiques", many)):
        gc.collect()
        gc.disable()  # sinon, la relecture paie pour ramasser les autres figures
        start = time.process_time()
        audit(one)
        middle = time.process_time()
        gc.enable()
        one.canvas.draw()
        print(
            f"{name} : relus en {1000 * (middle - start):.0f} ms, dessinés en {1000 * (time.process_time() - middle):.0f} ms"
        )


if __name__ == "__main__":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        compare("Figures d’inconnus", [corpus.load(path) for path in corpus.sets("charts")])
        compare("Nos cas", [ours()])
        large()
