"""La relecture des cartes d'inconnus à côté de vizlint et GoldenViz, et le prix d'une carte du kit.

    python tests/bench/bench_maps.py

GoldenViz (AGPL) ne sert qu'ici, s'il est installé. Les autres ignorent les cartes : voir `corpus.peers` pour ce qu'on leur accorde.
"""

from __future__ import annotations

import statistics
import sys
import time
import warnings
from pathlib import Path

import geopandas as gpd
import matplotlib as mpl
import numpy as np
import shapely

from datakit.data.place import place

mpl.use("Agg")
DATASETS = Path(__file__).resolve().parents[2] / "datasets"
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "corpus"))
import score as corpus  # noqa: E402


def grid(side: int) -> gpd.GeoDataFrame:
    """`side` × `side` carrés, une densité tirée au sort (graine fixe)."""
    x, y = np.meshgrid(np.arange(side) * 100.0 + 500_000, np.arange(side) * 100.0 + 6_600_000)
    boxes = shapely.box(x.ravel(), y.ravel(), x.ravel() + 100, y.ravel() + 100)
    values = np.random.default_rng(0).lognormal(4, 1, side * side)
    return gpd.GeoDataFrame({"densite": values}, geometry=boxes, crs=2154)


def plain(frame: gpd.GeoDataFrame) -> None:
    from figaudit.base.theme import figure

    fig, ax = figure()
    frame.plot(column="densite", scheme="quantiles", k=5, legend=True, ax=ax)
    fig.canvas.draw()


def ours(frame: gpd.GeoDataFrame) -> None:
    from datakit import maps

    fig = maps.choropleth(
        frame,
        "densite",
        classes=maps.classes(frame["densite"], "quantiles", 5),
        title="Densité",
        unit="habitants par km²",
        source="essai",
        kind="ratio",
    )
    fig.canvas.draw()


def median(action, frame, repeats: int) -> float:
    times = []
    for _ in range(repeats):
        start = time.process_time()
        action(frame)
        times.append(time.process_time() - start)
    return statistics.median(times)


def strangers() -> None:
    """Le tableau des relectures, sur tous les jeux gardés."""
    import matplotlib.pyplot as plt

    from datakit import maps

    sets = [corpus.load(path) for path in corpus.sets("maps")]
    others = {
        name: None if blame is None else lambda m, b=blame: corpus.score_peer(m, b)
        for name, blame in corpus.peers().items()
    }
    print(
        f"{'relecture':<12}{'F1':>7}{'rappel':>8}{'honnêtes accusées':>20}{'échecs':>8}{'ms':>8}{'par dessin':>12}"
    )
    for name, judge in {"datakit": lambda m: corpus.score(m, maps.audit_map), **others}.items():
        if judge is None:
            print(f"{name:<12}{'absent':>7} : {corpus.INSTALL[name]}")
            continue
        s = corpus.Score([seen for module in sets for seen in judge(module).seen])
        accused = f"{len(s.accused)}/{len(s.honest)} ({100 * s.false_alarms:.0f} %)"
        print(
            f"{name:<12}{s.f1:>7.2f}{s.recall:>8.2f}{accused:>20}{len(s.failures):>8}{s.ms:>8.1f}{s.ratio:>12.2f}"
        )
    rng = np.random.default_rng(0)
    fig, ax = plt.subplots()
    ax.scatter(rng.random(1_000_000), rng.random(1_000_000), s=1, c=rng.random(1_000_000))
    ax.set_aspect("equal")
    start = time.process_time()
    maps.audit_map(fig)
    print(f"un million de points : relus en {1000 * (time.process_time() - start):.0f} ms")
    plt.close(fig)


def main() -> None:
    warnings.simplefilter("ignore")
    strangers()
    tables = {
        "40 communes": (gpd.read_file(DATASETS / "contours_grand_poitiers.geojson").to_crs(2154), 9),
        "265 communes": (place("86").communes().to_crs(2154), 9),
        "96 départements": (gpd.read_file(DATASETS / "contours_departements.geojson").to_crs(2154), 9),
        "34 969 carrés": (grid(187), 3),
    }
    print(f"{'table':<18}{'plot (s)':>10}{'kit (s)':>10}{'rapport':>10}")
    for name, (frame, repeats) in tables.items():
        plain(frame), ours(frame)
        a, b = median(plain, frame, repeats), median(ours, frame, repeats)
        print(f"{name:<18}{a:>10.3f}{b:>10.3f}{b / a:>10.2f}")


if __name__ == "__main__":
    main()
