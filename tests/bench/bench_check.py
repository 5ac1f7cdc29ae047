"""Ce que coûte `ex.qN.check(réponse)` pour chaque exercice, à côté d’une somme de pandas : des rapports, jamais un test.

python tests/bench/bench_check.py
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import pandas as pd

from datakit.answers import keys
from datakit.text import number
from datakit.workshop import KEYS, exercises

TIMES = 30


def milliseconds(call: Callable[[], object]) -> float:
    """La médiane de trente appels."""
    spent = []
    for _ in range(TIMES):
        started = time.perf_counter()
        call()
        spent.append(1000 * (time.perf_counter() - started))
    return statistics.median(spent)


def main() -> None:
    """Mesure chaque exercice dont la clé porte une valeur, et dit les plus lents."""
    column = pd.Series(range(100_000))
    unit = milliseconds(column.sum)
    found = {}
    for path in sorted(KEYS.glob("*.json")):
        opened = exercises(path.stem)
        for name in keys.read_file(path)["keys"]:
            exercise = getattr(opened, name)
            if exercise.known.expect.by_value:
                answer = exercise.known.reference
                found[exercise.id] = milliseconds(lambda e=exercise, a=answer: e.check(a))
    print(f"Somme de 100 000 nombres par pandas : {number(unit, 3)} ms")
    print(f"{len(found)} exercices : médiane {number(statistics.median(found.values()), 2)} ms")
    for name, spent in sorted(found.items(), key=lambda pair: -pair[1])[:5]:
        print(f"  {name} : {number(spent, 2)} ms, {number(spent / unit, 0)} fois la somme")


if __name__ == "__main__":
    main()
