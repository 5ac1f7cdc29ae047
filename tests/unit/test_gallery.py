"""Toutes les façons de dessiner de matplotlib, pandas, seaborn et geopandas : relues sans erreur, et sans être changées."""

import inspect
import warnings

import geopandas as gpd
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
import seaborn as sns
import seaborn.objects as so
from matplotlib import tri
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from sampled import thinned

from figaudit import audit, audit_map, territory

X = np.linspace(1, 9, 9)
Y = X**1.5
GRID = np.outer(X, Y)
WAVE = np.sin(np.arange(512) / 5)
TABLE = pd.DataFrame({"jour": [*"abcabcabc"], "x": X, "y": Y, "z": Y[::-1]})
TRIANGLES = tri.Triangulation([0, 1, 0, 1], [0, 0, 1, 1])

#: Chaque méthode d'Axes qui dessine, appelée sur le sien.
AXES = {
    "acorr": lambda ax: ax.acorr(Y, maxlags=3),
    "angle_spectrum": lambda ax: ax.angle_spectrum(WAVE),
    "annotate": lambda ax: ax.annotate("ici", (0.5, 0.5), (0.2, 0.8), arrowprops={"arrowstyle": "->"}),
    "arrow": lambda ax: ax.arrow(0, 0, 1, 1),
    "axhline": lambda ax: ax.axhline(0.5),
    "axhspan": lambda ax: ax.axhspan(0.2, 0.4),
    "axline": lambda ax: ax.axline((0, 0), slope=1),
    "axvline": lambda ax: ax.axvline(0.5),
    "axvspan": lambda ax: ax.axvspan(0.2, 0.4),
    "bar": lambda ax: ax.bar([*"abc"], [1, 2, 3], yerr=0.2),
    "bar_label": lambda ax: ax.bar_label(ax.bar([*"abc"], [1, 2, 3])),
    "barbs": lambda ax: ax.barbs(X, X, Y, Y),
    "barh": lambda ax: ax.barh([*"abc"], [1, 2, 3]),
    "boxplot": lambda ax: ax.boxplot([X, Y]),
    "broken_barh": lambda ax: ax.broken_barh([(1, 2), (5, 1)], (0, 1)),
    "bxp": lambda ax: ax.bxp([{"med": 2, "q1": 1, "q3": 3, "whislo": 0, "whishi": 4, "fliers": []}]),
    "clabel": lambda ax: ax.clabel(ax.contour(GRID)),
    "cohere": lambda ax: ax.cohere(WAVE, WAVE[::-1]),
    "contour": lambda ax: ax.contour(GRID),
    "contourf": lambda ax: ax.contourf(GRID),
    "csd": lambda ax: ax.csd(WAVE, WAVE[::-1]),
    "ecdf": lambda ax: ax.ecdf(Y),
    "errorbar": lambda ax: ax.errorbar(X, Y, yerr=1, xerr=0.2),
    "eventplot": lambda ax: ax.eventplot([X, Y]),
    "fill": lambda ax: ax.fill([0, 1, 1], [0, 0, 1]),
    "fill_between": lambda ax: ax.fill_between(X, Y, Y + 1),
    "fill_betweenx": lambda ax: ax.fill_betweenx(X, Y, Y + 1),
    "grouped_bar": lambda ax: ax.grouped_bar([[1, 2], [2, 3]]),
    "hexbin": lambda ax: ax.hexbin(X, Y, gridsize=5),
    "hist": lambda ax: ax.hist([X, Y], stacked=True),
    "hist2d": lambda ax: ax.hist2d(X, Y),
    "hlines": lambda ax: ax.hlines([1, 2], 0, 1),
    "imshow": lambda ax: ax.imshow(GRID),
    "indicate_inset": lambda ax: ax.indicate_inset((0, 0, 1, 1)),
    "indicate_inset_zoom": lambda ax: ax.indicate_inset_zoom(ax.inset_axes((0.5, 0.5, 0.4, 0.4))),
    "inset_axes": lambda ax: ax.inset_axes((0.5, 0.5, 0.4, 0.4)).plot(X, Y),
    "loglog": lambda ax: ax.loglog(X, Y),
    "magnitude_spectrum": lambda ax: ax.magnitude_spectrum(WAVE),
    "matshow": lambda ax: ax.matshow(GRID),
    "pcolor": lambda ax: ax.pcolor(GRID),
    "pcolorfast": lambda ax: ax.pcolorfast(GRID),
    "pcolormesh": lambda ax: ax.pcolormesh(GRID),
    "phase_spectrum": lambda ax: ax.phase_spectrum(WAVE),
    "pie": lambda ax: ax.pie([1, 2, 3], labels=[*"abc"]),
    "pie_label": lambda ax: ax.pie_label(ax.pie([1, 2, 3]), [*"abc"]),
    "plot": lambda ax: ax.plot(X, Y, "o-", label="série"),
    "psd": lambda ax: ax.psd(WAVE),
    "quiver": lambda ax: ax.quiver(X, X, Y, Y),
    "quiverkey": lambda ax: ax.quiverkey(ax.quiver(X, X, Y, Y), 0.5, 0.5, 1, "1 m/s"),
    "scatter": lambda ax: ax.scatter(X, Y, s=Y, c=Y),
    "secondary_xaxis": lambda ax: ax.secondary_xaxis("top"),
    "secondary_yaxis": lambda ax: ax.secondary_yaxis("right"),
    "semilogx": lambda ax: ax.semilogx(X, Y),
    "semilogy": lambda ax: ax.semilogy(X, Y),
    "specgram": lambda ax: ax.specgram(WAVE),
    "spy": lambda ax: ax.spy(np.eye(4)),
    "stackplot": lambda ax: ax.stackplot(X, Y, X),
    "stairs": lambda ax: ax.stairs([1, 3, 2], fill=True),
    "stem": lambda ax: ax.stem(X, Y),
    "step": lambda ax: ax.step(X, Y),
    "streamplot": lambda ax: ax.streamplot(X, X, GRID, GRID.T),
    "table": lambda ax: ax.table([["1", "2"]], loc="bottom"),
    "text": lambda ax: ax.text(0.5, 0.5, "$\\frac{1}{2}$"),
    "tricontour": lambda ax: ax.tricontour(TRIANGLES, [1, 2, 3, 4]),
    "tricontourf": lambda ax: ax.tricontourf(TRIANGLES, [1, 2, 3, 4]),
    "tripcolor": lambda ax: ax.tripcolor(TRIANGLES, [1, 2, 3, 4]),
    "triplot": lambda ax: ax.triplot(TRIANGLES),
    "twinx": lambda ax: ax.twinx().plot(X, Y),
    "twiny": lambda ax: ax.twiny().plot(X, Y),
    "violin": lambda ax: ax.violin([{"coords": X, "vals": Y, "mean": 3, "median": 3, "min": 1, "max": 9}]),
    "violinplot": lambda ax: ax.violinplot([X, Y]),
    "vlines": lambda ax: ax.vlines([1, 2], 0, 1),
    "xcorr": lambda ax: ax.xcorr(X, Y, maxlags=3),
}

#: Ce que dessinent les autres bibliothèques : une fonction qui rend la figure, ou l'Axes.
OTHERS = {
    **{
        f"pandas-{kind}": lambda kind=kind: TABLE[["x", "y"]].plot(kind=kind)
        for kind in ("line", "bar", "barh", "hist", "box", "area")
    },
    "pandas-scatter": lambda: TABLE.plot.scatter("x", "y"),
    "pandas-hexbin": lambda: TABLE.plot.hexbin("x", "y", gridsize=5),
    "pandas-pie": lambda: TABLE.x.plot.pie(),
    "pandas-periods": lambda: pd.Series(X, index=pd.period_range("2024", periods=9, freq="Q")).plot(),
    "pandas-subplots": lambda: TABLE[["x", "y"]].plot(subplots=True)[0],
    "pandas-hist-by": lambda: TABLE.hist("x", by="jour")[0],
    "pandas-scatter-matrix": lambda: pd.plotting.scatter_matrix(TABLE[["x", "y"]])[0, 0],
    "pandas-lag": lambda: pd.plotting.lag_plot(TABLE.y),
    "pandas-parallel": lambda: pd.plotting.parallel_coordinates(TABLE, "jour"),
    "seaborn-line": lambda: sns.lineplot(TABLE, x="x", y="y", hue="jour"),
    "seaborn-scatter": lambda: sns.scatterplot(TABLE, x="x", y="y", size="z"),
    "seaborn-hist": lambda: sns.histplot(TABLE, x="x", hue="jour", multiple="stack"),
    "seaborn-ecdf": lambda: sns.ecdfplot(TABLE, x="x"),
    "seaborn-rug": lambda: sns.rugplot(TABLE, x="x"),
    "seaborn-bar": lambda: sns.barplot(TABLE, x="jour", y="y", errorbar="sd"),
    "seaborn-count": lambda: sns.countplot(TABLE, x="jour"),
    "seaborn-box": lambda: sns.boxplot(TABLE, x="jour", y="y"),
    "seaborn-boxen": lambda: sns.boxenplot(TABLE, x="jour", y="y"),
    "seaborn-violin": lambda: sns.violinplot(TABLE, x="jour", y="y"),
    "seaborn-strip": lambda: sns.stripplot(TABLE, x="jour", y="y", jitter=False),
    "seaborn-swarm": lambda: sns.swarmplot(TABLE, x="jour", y="y"),
    "seaborn-point": lambda: sns.pointplot(TABLE, x="jour", y="y", errorbar="sd"),
    "seaborn-reg": lambda: sns.regplot(TABLE, x="x", y="y", ci=None),
    "seaborn-resid": lambda: sns.residplot(TABLE, x="x", y="y"),
    "seaborn-heatmap": lambda: sns.heatmap(GRID, annot=True),
    "seaborn-joint": lambda: sns.jointplot(TABLE, x="x", y="y").figure,
    "seaborn-rel": lambda: sns.relplot(TABLE, x="x", y="y", col="jour").figure,
    "seaborn-objects": lambda: drawn_by_objects(so.Bar(), so.Agg()),
    "seaborn-objects-band": lambda: drawn_by_objects(so.Band(), so.Est(errorbar="sd")),
    "polar": lambda: on_axes("polar").bar(X, Y) and plt.gca(),
    "three-dimensions": lambda: on_axes("3d").plot_surface(*np.meshgrid(X, X), GRID) and plt.gca(),
}

#: Et les cartes.
MAPS = {
    "continuous": lambda land: land.plot("densite", legend=True),
    "classes": lambda land: land.plot("densite", scheme="quantiles", legend=True),
    "categories": lambda land: land.plot("nom", categorical=True),
    "outlines": lambda land: land.boundary.plot(),
    "points": lambda land: land.centroid.plot(markersize=land["densite"] / 10),
    "hatched": lambda land: land.plot(color="#eeeeee", hatch="//"),
    "missing": lambda land: land.assign(densite=land["densite"].where(land["densite"] > 100)).plot(
        "densite", missing_kwds={"color": "grey"}
    ),
}
# Ce qui n’ajoute pas de données : la légende ; et une vieille façon d’écrire `plot`.
NOT_DRAWING = {"legend", "plot_date"}


def on_axes(projection):
    return plt.figure().add_subplot(projection=projection)


def drawn_by_objects(mark, stat):
    fig = Figure()
    so.Plot(TABLE, x="x", y="y").add(mark, stat).on(fig).plot()
    return fig


def rendered(fig):
    """La figure en octets, toute petite."""
    canvas = FigureCanvasAgg(fig)
    canvas.draw()
    return bytes(canvas.buffer_rgba())


def made(draw):
    """Une figure neuve ; on peut rendre elle-même, ou l'un de ses Axes."""
    plt.close("all")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        drawn = draw()
    if isinstance(drawn, np.ndarray):
        drawn = drawn.flat[0]
    return drawn if isinstance(drawn, Figure) else drawn.figure


def check_left_as_it_was(draw, read):
    """La figure se relit sans qu'une règle échoue, et se dessine ensuite comme si l'on n'avait rien relu."""
    with mpl.rc_context({"figure.dpi": 20}):
        before = rendered(made(draw))
        fig = made(draw)
        report = read(fig)
        after = rendered(fig)
    plt.close("all")

    assert [one for one in report.unread if "n'a pas pu être appliquée" in one] == []
    assert before == after


def on_a_new_axes(call):
    ax = Figure().add_subplot()
    call(ax)
    return ax


@pytest.mark.parametrize("name", thinned([name for name in AXES if hasattr(Axes, name)], 6))
def test_every_way_to_draw_on_axes_is_read_and_left_alone(name):
    check_left_as_it_was(lambda: on_a_new_axes(AXES[name]), audit)


@pytest.mark.parametrize("name", thinned(OTHERS, 6))
def test_every_way_to_draw_of_other_libraries_is_read_and_left_alone(name):
    check_left_as_it_was(OTHERS[name], audit)


@pytest.mark.parametrize("name", thinned(MAPS, 6))
def test_every_way_to_draw_a_map_is_read_and_left_alone(name):
    land = territory().to_crs(2154)
    assert isinstance(land, gpd.GeoDataFrame)
    check_left_as_it_was(lambda: MAPS[name](land), audit_map)


def test_no_way_to_draw_on_axes_is_forgotten():
    plotting = {name for name, method in inspect.getmembers(Axes, inspect.isfunction) if draws(name, method)}
    assert plotting - NOT_DRAWING <= set(AXES)


def draws(name, method):
    """Vrai pour une méthode publique que le module des tracés définit : ses voisines règlent, ou lisent."""
    if name.startswith(("_", "get_", "set_")):
        return False
    return method.__module__ == "matplotlib.axes._axes" or "_preprocess_data" in str(method)
