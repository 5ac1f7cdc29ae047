"""La relecture des graphiques, règle par règle, à côté de `vizlint` sur les mêmes figures.

    python tests/bench/bench_audit.py

Précision : part des reproches fondés ; rappel : part des coupables reconnus ; fausse alerte : un graphique innocent
ou limite qui reçoit un reproche (erreur ou avertissement). `vizlint` ne nomme que quatre défauts : pour lui, tout
reproche fait à un coupable compte comme juste, à son avantage. Son conseil de titre et de noms d'axes est écarté.
"""

from __future__ import annotations

import statistics
import sys
import time
import warnings
from collections import defaultdict
from pathlib import Path

import matplotlib as mpl

mpl.use("agg")
import matplotlib.pyplot as plt
import numpy as np
from vizlint import lint

from datakit.charts.audit import audit
from datakit.findings import Severity

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "unit"))
from chart_cases import BORDERLINE, CASES, GUILTY, INNOCENT

SILENT = {"title-missing", "axis-labels-missing", "title_missing", "axis_labels_missing"}


def ours(fig) -> set[str]:
    return {f.rule for f in audit(fig).findings if f.severity is not Severity.ADVICE}


def theirs(fig) -> set[str]:
    return {i.id for i in lint(fig).issues} - SILENT


def timed(function, *arguments):
    start = time.perf_counter()
    result = function(*arguments)
    return result, 1000 * (time.perf_counter() - start)


def main() -> None:
    tally = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    scores = {"datakit": [0, 0, 0], "vizlint": [0, 0, 0]}  # justes, à tort, manqués
    errors, costs, ratios = 0, [], []
    for case in CASES:
        fig = case.figure()
        audit(plt.figure())
        report, cost = timed(audit, fig)
        found = {f.rule for f in report.findings if f.severity is not Severity.ADVICE}
        guilty = case.kind == GUILTY
        errors += not guilty and any(f.severity is Severity.ERROR for f in report.findings)
        other = theirs(fig)
        _, draw = timed(fig.canvas.draw)
        costs.append(cost)
        ratios.append(cost / draw)
        cell = tally[case.rule or "galerie"][case.kind]
        cell[0] += (case.rule in found) if guilty else not found
        cell[1] += 1
        wanted = {case.rule} if guilty else set()
        for name, hits, wrong in (
            ("datakit", len(found & wanted), len(found - wanted)),
            ("vizlint", int(guilty and bool(other)), 0 if guilty else len(other)),
        ):
            scores[name][0] += hits
            scores[name][1] += wrong
            scores[name][2] += guilty - hits
        tally[case.rule or "galerie"]["vizlint"][0] += bool(other) == guilty
        tally[case.rule or "galerie"]["vizlint"][1] += 1
        plt.close("all")
    show(tally, scores, errors)
    print(f"durée médiane {statistics.median(costs):.1f} ms, la plus longue {max(costs):.1f} ms")
    print(
        f"rapport au dessin : médiane {statistics.median(ratios):.2f}, 95e centile {np.quantile(ratios, 0.95):.2f}"
    )
    million()


def show(tally, scores, errors) -> None:
    print(f"{'règle':24}{'coupables':>11}{'innocents':>11}{'limites':>9}{'vizlint juste':>15}")
    for rule, kinds in tally.items():
        cells = [
            "{}/{}".format(*kinds[k]) if kinds[k][1] else "-"
            for k in (GUILTY, INNOCENT, BORDERLINE, "vizlint")
        ]
        print(f"{rule:24}{cells[0]:>11}{cells[1]:>11}{cells[2]:>9}{cells[3]:>15}")
    for name, (right, wrong, missed) in scores.items():
        precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
        f1 = 2 * right / max(1, 2 * right + wrong + missed)
        print(
            f"{name:8} précision {precision:.3f}  rappel {recall:.3f}  F1 {f1:.3f}  fausses alertes {wrong}"
        )
    print(f"fausses erreurs de datakit sur des graphiques honnêtes : {errors}")


def million() -> None:
    fig, ax = plt.subplots()
    ax.scatter(np.random.rand(1_000_000), np.random.rand(1_000_000), s=1)
    _, cost = timed(audit, fig)
    _, draw = timed(fig.canvas.draw)
    print(f"un million de points : relus en {cost:.0f} ms, dessinés en {draw:.0f} ms")


if __name__ == "__main__":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        main()
