"""Ce que coûtent `dk.load` et `import datakit`, à côté de leurs équivalents : des rapports, jamais un test.

python tests/bench/bench_load.py
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from datakit.data import load, package, store
from datakit.data.place import place
from figaudit.base.text import number

TABLE = "prenoms_series"
STARTS = 15


def main() -> None:
    """Mesure et imprime, côte à côte."""
    dataset = package.read(store.root())[TABLE]
    path = store.root() / dataset.path
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"{TABLE}.csv"
        load.load(TABLE).to_csv(copy, index=False)
        calls = {
            "pandas.read_csv": lambda: pd.read_csv(copy),
            "pandas.read_parquet": lambda: pd.read_parquet(path),
            "dk.load, première fois": lambda: (load._seen.clear(), load.load(TABLE)),
            "dk.load, fois suivantes": lambda: load.load(TABLE),
        }
        times = interleaved(calls, 60)
    print(f"{TABLE} : {number(dataset.rows)} lignes, CSV contre Parquet (médianes ; pandas {pd.__version__})")
    for label, seconds in times.items():
        ratio = times["pandas.read_csv"] / seconds
        print(f"  {label:26}{number(seconds * 1e3, 2):>8} ms   read_csv ÷ ceci = {number(ratio, 1)}")
    cold()
    places()
    starts = interleaved({code: lambda code=code: start(code) for code in IMPORTS}, STARTS)
    print("Un interpréteur entier, démarrage compris (médianes)")
    for code, seconds in starts.items():
        extra = (seconds - starts["import pathlib"]) * 1e3
        print(f"  {code:26}{number(seconds * 1e3, 1):>8} ms   {number(extra, 1)} ms de plus que pathlib")


def cold() -> None:
    """De quoi est faite la première lecture d'un processus neuf, bibliothèques chargées ; en temps de calcul."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / f"{TABLE}.csv"
        load.load(TABLE).to_csv(copy, index=False)
        found = [json.loads(run(FIRST.format(table=TABLE, copy=str(copy)))) for _ in range(STARTS)]
    spent = {stage: statistics.median(one[stage] for one in found) for stage in found[0]}
    whole = sum(spent[stage] for stage in STAGES)
    print("La première lecture d'un interpréteur neuf, bibliothèques chargées (médianes, temps de calcul)")
    for stage in STAGES:
        print(f"  {stage:42}{number(spent[stage], 2):>8} ms")
    print(f"  {'dk.load en tout':42}{number(whole, 2):>8} ms")
    for stage in ("pandas.read_csv", "pandas.read_parquet, déjà chauffé"):
        print(f"  {stage:42}{number(spent[stage], 2):>8} ms   ÷ dk.load = {number(spent[stage] / whole, 2)}")


STAGES = ("lire le catalogue", "chercher une version rafraîchie", "lire et vérifier les octets")
STAGES += ("décoder Parquet", "vérifier le schéma", "copier")
FIRST = """
import io, json, time
import pandas as pd, pyarrow.parquet
from datakit.data import cache, load, package, schema
spent = {{}}
def stage(name, call):
    start = time.thread_time()
    value = call()
    spent[name] = (time.thread_time() - start) * 1e3
    return value
dataset = stage("lire le catalogue", package.everything)[{table!r}]
stage("chercher une version rafraîchie", lambda: cache.refreshed(dataset))
data = stage("lire et vérifier les octets", lambda: package.content(dataset))
frame = stage("décoder Parquet", lambda: load._parquet(data, dataset))
frame = stage("vérifier le schéma", lambda: schema.typed(frame, dataset))
stage("copier", frame.copy)
stage("pandas.read_csv", lambda: pd.read_csv({copy!r}))
pd.read_parquet(io.BytesIO(data))
stage("pandas.read_parquet, déjà chauffé", lambda: pd.read_parquet(io.BytesIO(data)))
print(json.dumps(spent))
"""


def places() -> None:
    """Une part d'une table de toute la France, et un lieu : la première fois dans un interpréteur, puis ensuite."""
    print("Toute la France, par département (première fois : interpréteur neuf, bibliothèques déjà chargées)")
    for label, call in CALLS.items():
        cold = statistics.median(float(run(COLD.format(call))) for _ in range(STARTS))
        warm = interleaved({label: lambda call=call: eval(call, {"load": load.load, "place": place})}, 60)[
            label
        ]
        print(f"  {label:42}{number(cold, 1):>8} ms   puis {number(warm * 1e3, 1)} ms")


CALLS = {
    'dk.load("prenoms_departement", "79")': 'load("prenoms_departement", "79")',
    'dk.load("contours_communes", "79")': 'load("contours_communes", "79")',
    'dk.place("79191")': 'place("79191")',
    'dk.place("Niort")': 'place("Niort")',
    'dk.place("79191").territoire.communes()': 'place("79191").territoire.communes()',
}
COLD = """
import time, geopandas, pyarrow.parquet
from datakit.data.load import load
from datakit.data.place import place
start = time.perf_counter()
{}
print((time.perf_counter() - start) * 1e3)
"""
IMPORTS = ("import pathlib", "import datakit")


def run(code: str) -> str:
    """Ce qu'imprime `code` dans un interpréteur neuf."""
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def start(code: str) -> None:
    """Lance un interpréteur neuf qui exécute `code`."""
    subprocess.run([sys.executable, "-c", code], check=True)


def interleaved(calls: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """La durée médiane de chaque appel, mesurés à tour de rôle : un ralentissement les touche tous."""
    times: dict[str, list[float]] = {label: [] for label in calls}
    for _ in range(rounds):
        for label, call in calls.items():
            begin = time.perf_counter()
            call()
            times[label].append(time.perf_counter() - begin)
    return {label: statistics.median(measured) for label, measured in times.items()}


if __name__ == "__main__":
    main()
