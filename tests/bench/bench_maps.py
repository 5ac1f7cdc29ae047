"""Le prix d'une carte du kit, à côté de `GeoDataFrame.plot` avec classes : `python tests/bench/bench_maps.py`."""

from __future__ import annotations

import statistics
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


def grid(side: int) -> gpd.GeoDataFrame:
    """`side` × `side` carrés, une densité tirée au sort (graine fixe)."""
    x, y = np.meshgrid(np.arange(side) * 100.0 + 500_000, np.arange(side) * 100.0 + 6_600_000)
    boxes = shapely.box(x.ravel(), y.ravel(), x.ravel() + 100, y.ravel() + 100)
    values = np.random.default_rng(0).lognormal(4, 1, side * side)
    return gpd.GeoDataFrame({"densite": values}, geometry=boxes, crs=2154)


def plain(frame: gpd.GeoDataFrame) -> None:
    from datakit.theme import figure

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
        start = time.perf_counter()
        action(frame)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    warnings.simplefilter("ignore")
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
