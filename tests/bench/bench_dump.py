"""Les cinq requêtes de l'atelier sur un faux dump : le kit, DuckDB écrit à la main, polars, pandas, côte à côte.

    python tests/bench/bench_dump.py                       500 000 fiches, quatre moteurs
    python tests/bench/bench_dump.py --curve               courbe du kit à 0,25, 1 et 4 millions de fiches
    python tests/bench/bench_dump.py --rows 1000000 --engines kit sql polars

Chaque moteur tourne dans son propre processus : le temps est celui des requêtes, la mémoire est le pic du processus
entier. Rien n'est affirmé : on lit des rapports. Les fichiers vont dans le dossier temporaire du système.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ENGINES = ("kit", "sql", "polars", "pandas")
N = "list_filter(nutriments, lambda x: x.name = '{}')[1].\"100g\""
EMB = "list_filter(emb_codes_tags, lambda t: t LIKE 'emb-86%' OR t LIKE 'fr-86-%')"
GRADE = "nutriscore_grade IN ('a', 'b', 'c', 'd', 'e')"
HAND = {  # ce qu'écrirait quelqu'un qui connaît le schéma officiel
    "complétude": "SELECT count(*), avg((product_name[1].text IS NOT NULL)::INT), avg((brands IS NOT NULL)::INT),"
    f" avg(({GRADE})::INT), avg(({N.format('sugars')} IS NOT NULL)::INT), avg(({N.format('fiber')} IS NOT NULL)::INT),"
    " avg((len(emb_codes_tags) > 0)::INT) FROM t",
    "céréales": f"SELECT CASE WHEN {GRADE} THEN nutriscore_grade END AS g, count(*), avg({N.format('sugars')}),"
    f" avg({N.format('fiber')}) FROM t WHERE list_contains(categories_tags, 'en:breakfast-cereals') GROUP BY g ORDER BY g",
    "impossibles": f"SELECT count(*) FILTER ({N.format('sugars')} > {N.format('carbohydrates')} + 0.5),"
    f" count(*) FILTER ({N.format('saturated-fat')} > {N.format('fat')} + 0.5),"
    f" count(*) FILTER ({N.format('energy-kcal')} > 910) FROM t",
    "Vienne": f"SELECT emb_codes_tags, count(*) AS n FROM t WHERE len({EMB}) > 0 GROUP BY ALL ORDER BY n DESC",
    "notes": f"SELECT nova_group, nutriscore_grade, count(*) FROM t WHERE nova_group IS NOT NULL AND {GRADE} GROUP BY ALL",
}


def run_kit(path: str):
    """Les requêtes par `food.dump`, 512 Mo de mémoire."""
    from datakit.subjects import food

    base = food.dump(path)
    return {name: lambda q=query: base.sql(q) for name, query in food.QUERIES.items()}


def run_sql(path: str):
    """Les mêmes, écrites à la main sur les colonnes imbriquées, mêmes réglages."""
    import duckdb

    con = duckdb.connect(config={"memory_limit": "512MB", "threads": 2, "preserve_insertion_order": False})
    con.execute(f"CREATE VIEW t AS SELECT * FROM read_parquet('{path}')")
    return {name: lambda q=query: con.execute(q).df() for name, query in HAND.items()}


def run_polars(path: str):
    """Les mêmes, en polars paresseux."""
    import polars as pl

    t = pl.scan_parquet(path)
    col, el = pl.col, pl.element()

    def n(name: str):
        hit = el.filter(el.struct.field("name") == name)
        return col("nutriments").list.eval(hit.struct.field("100g")).list.first()

    graded = col("nutriscore_grade").is_in(list("abcde"))
    emb = col("emb_codes_tags")
    in_vienne = emb.list.eval(el.str.starts_with("emb-86") | el.str.starts_with("fr-86-")).list.any()
    filled = [
        col("product_name").list.len() > 0,
        col("brands").is_not_null(),
        graded,
        n("sugars").is_not_null(),
    ]
    filled += [n("fiber").is_not_null(), emb.list.len() > 0]
    cereals = t.filter(col("categories_tags").list.contains("en:breakfast-cereals")).group_by(
        "nutriscore_grade"
    )
    plans = {
        "complétude": t.select(
            [pl.len().alias("n"), *(f.mean().alias(str(i)) for i, f in enumerate(filled))]
        ),
        "céréales": cereals.agg(
            pl.len(), n("sugars").mean().alias("sucres"), n("fiber").mean().alias("fibres")
        ),
        "impossibles": t.select(
            (n("sugars") > n("carbohydrates") + 0.5).sum().alias("sucres"),
            (n("saturated-fat") > n("fat") + 0.5).sum().alias("satures"),
            (n("energy-kcal") > 910).sum().alias("energie"),
        ),
        "Vienne": t.filter(in_vienne).group_by("emb_codes_tags").len(),
        "notes": t.filter(graded & col("nova_group").is_not_null())
        .group_by("nova_group", "nutriscore_grade")
        .len(),
    }
    return {name: lambda p=plan: p.collect(engine="streaming") for name, plan in plans.items()}


def run_pandas(path: str):
    """Les mêmes, en pandas : seulement les colonnes utiles, lues à chaque requête."""
    import pandas as pd

    def n(values, name):
        return next((x["100g"] for x in values if x["name"] == name), None) if values is not None else None

    def read(*columns):
        return pd.read_parquet(path, columns=list(columns))

    def completeness():
        t = read("product_name", "brands", "nutriscore_grade", "nutriments", "emb_codes_tags")
        known = [t["product_name"].notna(), t["brands"].notna(), t["nutriscore_grade"].isin(list("abcde"))]
        known += [t["nutriments"].map(lambda v, k=k: n(v, k)).notna() for k in ("sugars", "fiber")]
        return [k.mean() for k in [*known, t["emb_codes_tags"].notna()]]

    def cereals():
        t = read("categories_tags", "nutriscore_grade", "nutriments")
        t = t[t["categories_tags"].map(lambda v: "en:breakfast-cereals" in v)]
        t = t.assign(
            sucres=t["nutriments"].map(lambda v: n(v, "sugars")),
            fibres=t["nutriments"].map(lambda v: n(v, "fiber")),
        )
        return t.groupby("nutriscore_grade")[["sucres", "fibres"]].mean()

    def impossible():
        t = read("nutriments")["nutriments"]
        v = {
            k: t.map(lambda x, k=k: n(x, k)).astype(float)
            for k in ("sugars", "carbohydrates", "saturated-fat", "fat", "energy-kcal")
        }
        return [
            (v["sugars"] > v["carbohydrates"] + 0.5).sum(),
            (v["saturated-fat"] > v["fat"] + 0.5).sum(),
            (v["energy-kcal"] > 910).sum(),
        ]

    def vienne():
        t = read("emb_codes_tags")["emb_codes_tags"].dropna()
        return (
            t[t.map(lambda v: any(x.startswith(("emb-86", "fr-86-")) for x in v))].map(tuple).value_counts()
        )

    def notes():
        t = read("nova_group", "nutriscore_grade").dropna()
        return t[t["nutriscore_grade"].isin(list("abcde"))].value_counts()

    return {
        "complétude": completeness,
        "céréales": cereals,
        "impossibles": impossible,
        "Vienne": vienne,
        "notes": notes,
    }


def child(engine: str, path: str) -> None:
    """Dans le processus fils : deux passages, on garde le plus court ; imprime temps et pic de mémoire."""
    queries = globals()[f"run_{engine}"](path)
    times = {name: [] for name in queries}
    for _ in range(1 if engine == "pandas" else 2):
        for name, query in queries.items():
            begin = time.perf_counter()
            query()
            times[name].append(time.perf_counter() - begin)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"times": {k: min(v) for k, v in times.items()}, "peak": peak}))


def measure(engine: str, path: Path) -> dict:
    """Un moteur sur un fichier, dans un processus neuf."""
    done = subprocess.run(
        [sys.executable, __file__, "--child", engine, str(path)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent,
    )
    if done.returncode:
        return {
            "times": {},
            "peak": float("nan"),
            "error": (done.stderr.strip().splitlines() or ["arrêté"])[-1],
        }
    return json.loads(done.stdout.splitlines()[-1])


def table(rows: int, engines: list[str], folder: Path) -> None:
    """Imprime les mesures d'une taille, et les rapports au kit."""
    path = folder / f"dump_{rows}.parquet"
    if not path.exists():
        begin = time.perf_counter()
        # à part : la mémoire qui a servi à fabriquer compterait sinon dans le pic des processus fils
        subprocess.run(
            [sys.executable, Path(__file__).with_name("fake_dump.py"), str(rows), str(path)], check=True
        )
        print(
            f"\n{rows:,} fiches fabriquées en {time.perf_counter() - begin:.0f} s, {path.stat().st_size / 1e6:.0f} Mo"
        )
    found = {engine: measure(engine, path) for engine in engines}
    print(f"\n{rows:,} fiches — secondes par requête, pic de mémoire du processus (Mo)")
    print(f"{'':14}" + "".join(f"{e:>12}" for e in engines))
    for name in HAND:
        print(f"{name:14}" + "".join(f"{found[e]['times'].get(name, float('nan')):12.2f}" for e in engines))
    totals = {e: sum(found[e]["times"].values()) or float("nan") for e in engines}
    print(f"{'total':14}" + "".join(f"{totals[e]:12.2f}" for e in engines))
    print(f"{'mémoire':14}" + "".join(f"{found[e]['peak']:12.0f}" for e in engines))
    if "kit" in engines:
        print(f"{'temps / kit':14}" + "".join(f"{totals[e] / totals['kit']:12.2f}" for e in engines))
        print(
            f"{'mémoire / kit':14}"
            + "".join(f"{found[e]['peak'] / found['kit']['peak']:12.2f}" for e in engines)
        )
    for engine in engines:
        if "error" in found[engine]:
            print(f"{engine} : {found[engine]['error']}")


def main() -> None:
    """Lit les options, fabrique ce qui manque, imprime."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=500_000)
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--curve", action="store_true")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "datakit-bench")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        return child(*options.child)
    options.folder.mkdir(parents=True, exist_ok=True)
    for rows in (250_000, 1_000_000, 4_000_000) if options.curve else (options.rows,):
        table(rows, ["kit", "sql", "polars"] if options.curve else options.engines, options.folder)


if __name__ == "__main__":
    main()
