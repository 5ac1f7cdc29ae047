"""Des figures comme en montrent les galeries : tout ce que matplotlib, pandas, seaborn et geopandas savent dessiner.

`FIGURES` donne (nom, fonction). `JUST` dit celles à qui la relecture adresse un reproche, et lesquels : chacun a été
regardé, et il est fondé. Rien n'y est recopié : chaque figure est écrite d'après la façon d'appeler la bibliothèque.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

FIGURES: list[tuple[str, Callable[[], Any]]] = []
JUST: dict[str, set[str]] = {
    "espace_bar3d": {"three-d"},
    "espace_fill_between": {"three-d"},
    "espace_barres_posees": {"three-d"},
    "pandas_pie_ombre": {"three-d"},
    "deux_axes": {"dual-axis"},
    "seaborn_lineplot": {"unexplained-interval"},
    "seaborn_barplot": {"unexplained-interval"},
    "seaborn_pointplot": {"unexplained-interval"},
    "seaborn_regplot": {"unexplained-interval"},
    "axes_errorbar": {"unexplained-interval"},
    "axes_bar_erreurs": {"unexplained-interval"},
    "image_jet": {"rainbow-colormap"},
}
RNG = np.random.default_rng
X = np.linspace(0, 10, 60)
NAMES = ["Nord", "Sud", "Est", "Ouest"]


def figure(function: Callable[[], Any]) -> Callable[[], Any]:
    """Inscrit une figure sous le nom de sa fonction."""
    FIGURES.append((function.__name__, function))
    return function


def axes(name: str, draw: Callable[[Any], Any], **options: Any) -> None:
    """Inscrit ce que `draw` dessine dans un système d'axes."""

    def make() -> Any:
        fig, ax = plt.subplots(**options)
        draw(ax)
        return fig

    FIGURES.append((name, make))


def walk(n: int = 60, seed: int = 1) -> Any:
    return RNG(seed).normal(size=n).cumsum()


def field(n: int = 30) -> tuple[Any, Any, Any]:
    x, y = np.meshgrid(np.linspace(-3, 3, n), np.linspace(-3, 3, n))
    return x, y, (1 - x / 2 + x**5 + y**3) * np.exp(-(x**2) - y**2)


def table() -> pd.DataFrame:
    rng = RNG(3)
    return pd.DataFrame(
        {
            "lieu": np.repeat(NAMES, 30),
            "groupe": np.tile(["a", "b"], 60),
            "x": np.tile(np.arange(15), 8),
            "y": rng.gamma(3, 2, 120),
        }
    )


# --- matplotlib : un appel, un graphique ----------------------------------------------------------------------
AXES: dict[str, Callable[[Any], Any]] = {
    "axes_plot": lambda ax: ax.plot(X, np.sin(X), "C1", X, np.cos(X), "--"),
    "axes_plot_marques": lambda ax: ax.plot(X, walk(), "o:", mfc="white"),
    "axes_scatter": lambda ax: ax.scatter(*RNG(1).normal(size=(2, 80)), c=RNG(2).random(80), s=60),
    "axes_scatter_tailles": lambda ax: ax.scatter(*RNG(1).random((2, 40)), s=900 * RNG(2).random(40), alpha=0.4),
    "axes_bar": lambda ax: ax.bar(NAMES, [4, 7, 3, 5], color=["C0", "C1", "C2", "C3"], label=NAMES),
    "axes_bar_erreurs": lambda ax: ax.bar(NAMES, [4, 7, 3, 5], yerr=[0.4, 0.3, 0.5, 0.2], capsize=4),
    "axes_barh": lambda ax: (ax.barh(NAMES, [4, 7, 3, 5]), ax.invert_yaxis()),
    "axes_bar_empilees": lambda ax: (ax.bar(NAMES, [4, 7, 3, 5]), ax.bar(NAMES, [2, 2, 1, 3], bottom=[4, 7, 3, 5])),
    "axes_bar_label": lambda ax: ax.bar_label(ax.bar(NAMES, [4, 7, 3, 5]), label_type="center"),
    "axes_bar_hachures": lambda ax: ax.bar(NAMES, [4, 7, 3, 5], hatch="//", fill=False),
    "axes_stem": lambda ax: ax.stem(X, np.sin(X), linefmt="grey", markerfmt="D"),
    "axes_stem_couche": lambda ax: ax.stem(X, np.exp(np.sin(X)), orientation="horizontal"),
    "axes_step": lambda ax: [ax.step(range(14), np.sin(np.arange(14) / 2), where=w) for w in ("pre", "mid", "post")],
    "axes_stairs": lambda ax: ax.stairs([4, 5, 7, 6, 3], baseline=0),
    "axes_stairs_pleines": lambda ax: ax.stairs([4, 5, 7, 6, 3], fill=True),
    "axes_fill_between": lambda ax: ax.fill_between(X, np.sin(X) + 2, alpha=0.5),
    "axes_fill_where": lambda ax: ax.fill_between(X, 0, np.sin(X), where=np.sin(X) > 0, interpolate=True),
    "axes_fill_betweenx": lambda ax: ax.fill_betweenx(X, np.sin(X), np.sin(X) + 2),
    "axes_stackplot": lambda ax: ax.stackplot(range(10), RNG(1).random((4, 10)) + 1, baseline="wiggle"),
    "axes_stackplot_zero": lambda ax: ax.stackplot(range(10), RNG(1).random((4, 10)) + 1, labels=NAMES),
    "axes_broken_barh": lambda ax: ax.broken_barh([(110, 30), (150, 10)], (10, 9)),
    "axes_eventplot": lambda ax: ax.eventplot(RNG(1).gamma(4, size=(3, 40)), orientation="vertical"),
    "axes_errorbar": lambda ax: ax.errorbar(range(8), walk(8), yerr=0.3, xerr=0.2, fmt="o", linewidth=2),
    "axes_hlines": lambda ax: ax.hlines(range(4), 0, [4, 7, 3, 5]),
    "axes_vlines": lambda ax: (ax.vlines(X, 0, walk()), ax.axhline(0, color="k")),
    "axes_spans": lambda ax: (ax.plot(X, walk()), ax.axvspan(2, 4, alpha=0.2), ax.axhline(1), ax.axline((0, 0), slope=1)),
    "axes_hist": lambda ax: ax.hist(RNG(1).normal(size=500), bins=30, linewidth=0.5, edgecolor="white"),
    "axes_hist_densite": lambda ax: ax.hist(RNG(1).normal(size=500), bins=[-4, -1, 0, 1, 4], density=True),
    "axes_hist_contour": lambda ax: ax.hist([RNG(s).normal(size=500) for s in (1, 2)], bins=20, histtype="step"),
    "axes_hist_cumule": lambda ax: ax.hist(RNG(1).normal(size=500), bins=40, cumulative=True, histtype="step"),
    "axes_hist_empile": lambda ax: ax.hist([RNG(s).normal(size=300) for s in (1, 2, 3)], bins=12, stacked=True),
    "axes_ecdf": lambda ax: ax.ecdf(RNG(1).normal(size=200)),
    "axes_hist2d": lambda ax: ax.hist2d(*RNG(1).normal(size=(2, 4000)), bins=30),
    "axes_hexbin": lambda ax: ax.hexbin(*RNG(1).normal(size=(2, 4000)), gridsize=20, bins="log"),
    "axes_boxplot": lambda ax: ax.boxplot([RNG(s).normal(s, size=80) for s in (1, 2, 3)], showmeans=True, notch=True),
    "axes_boxplot_couche": lambda ax: ax.boxplot([RNG(s).normal(s, size=80) for s in (1, 2)], orientation="horizontal", patch_artist=True),
    "axes_violinplot": lambda ax: ax.violinplot([RNG(s).normal(s, size=80) for s in (1, 2, 3)], showmeans=True, showextrema=True, showmedians=True),
    "axes_pie": lambda ax: ax.pie([5, 3, 2], labels=["a", "b", "c"], autopct="%.0f%%", explode=(0, 0.1, 0)),
    "axes_anneau": lambda ax: ax.pie([5, 3, 2], labels=["a", "b", "c"], wedgeprops={"width": 0.4}),
    "axes_imshow": lambda ax: ax.figure.colorbar(ax.imshow(field()[2], origin="lower", cmap="magma")),
    "image_jet": lambda ax: ax.imshow(RNG(1).random((20, 20)), cmap="jet"),
    "image_rgb": lambda ax: ax.imshow(RNG(1).random((20, 20, 3))),
    "axes_matshow": lambda ax: ax.matshow(RNG(1).random((6, 6))),
    "axes_spy": lambda ax: ax.spy(RNG(1).random((20, 20)) > 0.8, markersize=3),
    "axes_pcolormesh": lambda ax: ax.pcolormesh(*field(), vmin=-3, vmax=3, cmap="RdBu_r", shading="gouraud"),
    "axes_contour": lambda ax: ax.clabel(ax.contour(*field(), levels=8)),
    "axes_contourf": lambda ax: (ax.contourf(*field(), levels=8), ax.contour(*field(), colors="k", linewidths=0.5)),
    "axes_tricontourf": lambda ax: ax.tricontourf(*RNG(1).random((3, 60))),
    "axes_tripcolor": lambda ax: ax.tripcolor(*RNG(1).random((3, 60))),
    "axes_triplot": lambda ax: ax.triplot(*RNG(1).random((2, 40))),
    "axes_quiver": lambda ax: ax.quiver(*field(8)[:2], *field(8)[:2], angles="xy"),
    "axes_barbs": lambda ax: ax.barbs(*field(5)[:2], 20 * field(5)[0], 20 * field(5)[1]),
    "axes_streamplot": lambda ax: ax.streamplot(*field(12)[:2], -1 - field(12)[0] ** 2, 1 + field(12)[1]),
    "axes_specgram": lambda ax: ax.specgram(walk(2000), Fs=100),
    "axes_psd": lambda ax: ax.psd(walk(600)),
    "axes_acorr": lambda ax: ax.acorr(walk(100), maxlags=20),
    "axes_loglog": lambda ax: ax.loglog(X + 1, (X + 1) ** 2),
    "axes_symlog": lambda ax: (ax.plot(X - 5, (X - 5) ** 3), ax.set_yscale("symlog")),
    "axes_logit": lambda ax: (ax.plot(X, 1 / (1 + np.exp(5 - X))), ax.set_yscale("logit")),
    "axes_table": lambda ax: ax.table([["1", "2"], ["3", "4"]], colLabels=["a", "b"], loc="center"),
    "axes_texte": lambda ax: (ax.plot(X, np.sin(X)), ax.annotate("sommet", (1.57, 1), (3, 1.3), arrowprops={"arrowstyle": "->"}), ax.text(5, 0, r"$\alpha$")),
    "axes_fonction_par_morceaux": lambda ax: ax.plot(X, np.where(X > 5, np.nan, np.sin(X))),
    "axes_semaines": lambda ax: ax.plot(pd.date_range("2021-01-04", periods=60, freq="W"), walk()),
    "axes_cours": lambda ax: ax.plot(pd.bdate_range("2021-01-04", periods=60), 100 + walk()),
    "axes_lissage_gaussien": lambda ax: ax.plot(X, np.convolve(walk(79), np.hanning(20) / 10, "valid"), lw=3),
}  # fmt: skip
for _name, _draw in AXES.items():
    axes(_name, _draw)
for _style in (
    "ggplot",
    "bmh",
    "dark_background",
    "fivethirtyeight",
    "grayscale",
    "seaborn-v0_8",
    "Solarize_Light2",
):

    def _styled(style: str = _style) -> Any:
        with mpl.style.context(style):
            fig, (a, b) = plt.subplots(ncols=2, figsize=(9, 4))
            a.plot(X, np.sin(X), label="sinus")
            a.plot(X, np.cos(X), "--", label="cosinus")
            a.legend()
            a.set_title("Deux courbes")
            b.bar(NAMES, [4, 7, 3, 5])
        return fig

    FIGURES.append((f"style_{_style}", _styled))


# --- plusieurs systèmes d'axes ---------------------------------------------------------------------------------
@figure
def mosaique() -> Any:
    fig, places = plt.subplot_mosaic("AAB;C.B", layout="constrained")
    for ax in places.values():
        ax.plot(X, walk())
    return fig


@figure
def sous_figures() -> Any:
    fig = plt.figure(layout="constrained")
    left, right = fig.subfigures(1, 2)
    left.subplots(2, 1)[0].plot(X, walk())
    image = right.subplots().imshow(RNG(1).random((9, 9)))
    right.colorbar(image)
    return fig


@figure
def deux_axes() -> Any:
    fig, ax = plt.subplots()
    ax.plot(X, np.exp(X / 3), color="C1")
    ax.twinx().plot(X, np.sin(2 * X), color="C0")
    return fig


@figure
def axe_secondaire() -> Any:
    fig, ax = plt.subplots()
    ax.plot(np.arange(360), np.sin(np.radians(np.arange(360))))
    ax.secondary_xaxis("top", functions=(np.deg2rad, np.rad2deg)).set_xlabel("angle (rad)")
    return fig


@figure
def encart() -> Any:
    fig, ax = plt.subplots()
    ax.imshow(field()[2], extent=(-3, 4, -4, 3), origin="lower")
    inset = ax.inset_axes((0.6, 0.6, 0.3, 0.3), xlim=(-1, 0), ylim=(-1, 0))
    inset.imshow(field()[2], extent=(-3, 4, -4, 3), origin="lower")
    ax.indicate_inset_zoom(inset, edgecolor="black")
    return fig


@figure
def histogrammes_en_marge() -> Any:
    from mpl_toolkits.axes_grid1 import make_axes_locatable

    fig, ax = plt.subplots()
    x, y = RNG(1).normal(size=(2, 300))
    ax.scatter(x, y, s=8)
    divider = make_axes_locatable(ax)
    divider.append_axes("top", 1.2, pad=0.1, sharex=ax).hist(x, bins=20)
    divider.append_axes("right", 1.2, pad=0.1, sharey=ax).hist(y, bins=20, orientation="horizontal")
    return fig


@figure
def grille_d_images() -> Any:
    from mpl_toolkits.axes_grid1 import ImageGrid

    fig = plt.figure()
    for ax in ImageGrid(fig, 111, nrows_ncols=(2, 2), axes_pad=0.1, cbar_mode="single"):
        ax.imshow(RNG(1).random((10, 10)))
    return fig


@figure
def axisartist() -> Any:
    from mpl_toolkits import axisartist as artist

    fig = plt.figure()
    ax = fig.add_subplot(axes_class=artist.Axes)
    ax.plot(X, np.sin(X))
    ax.axis["right"].set_visible(False)
    return fig


@figure
def petits_multiples() -> Any:
    fig, every = plt.subplots(3, 4, sharex=True, sharey=True)
    for k, ax in enumerate(every.flat):
        ax.plot(X, walk(seed=k))
    return fig


@figure
def sankey() -> Any:
    from matplotlib.sankey import Sankey

    fig, ax = plt.subplots()
    Sankey(
        ax=ax, flows=[0.25, 0.15, -0.3, -0.1], labels=["", "", "un", "deux"], orientations=[0, 1, 0, -1]
    ).finish()
    return fig


@figure
def radar() -> Any:
    fig, ax = plt.subplots(subplot_kw={"projection": "polar"})
    turn = np.linspace(0, 2 * np.pi, 6)
    ax.plot(turn, [3, 4, 2, 5, 4, 3])
    ax.fill(turn, [3, 4, 2, 5, 4, 3], alpha=0.2)
    return fig


@figure
def rose_des_vents() -> Any:
    fig, ax = plt.subplots(subplot_kw={"projection": "polar"})
    ax.bar(np.linspace(0, 2 * np.pi, 16), RNG(1).random(16), width=0.3, bottom=0.1)
    return fig


@figure
def mollweide() -> Any:
    fig, ax = plt.subplots(subplot_kw={"projection": "mollweide"})
    ax.scatter(*RNG(1).uniform(-1, 1, (2, 30)))
    return fig


@figure
def pyramide() -> Any:
    fig, ax = plt.subplots()
    ages = ["0-19", "20-39", "40-59", "60-79", "80-99"]
    ax.barh(ages, [-12, -13, -14, -10, -3], label="Hommes")
    ax.barh(ages, [12, 13, 14, 11, 5], label="Femmes", hatch="//")
    ax.legend()
    return fig


@figure
def chandeliers() -> Any:
    fig, ax = plt.subplots()
    first, last = 100 + walk(20), 100 + walk(20) + RNG(2).normal(size=20)
    ax.vlines(range(20), np.minimum(first, last) - 1, np.maximum(first, last) + 1)
    ax.bar(range(20), last - first, bottom=first, width=0.6)
    return fig


@figure
def haltere() -> Any:
    fig, ax = plt.subplots()
    ax.hlines(NAMES, [2, 3, 1, 4], [5, 7, 3, 6], color="grey")
    ax.plot([2, 3, 1, 4], NAMES, "o", label="2010")
    ax.plot([5, 7, 3, 6], NAMES, "s", label="2020")
    ax.legend()
    return fig


@figure
def pentes() -> Any:
    fig, ax = plt.subplots()
    for k, (a, b) in enumerate([(3, 5), (4, 2), (6, 7)]):
        ax.plot(["2010", "2020"], [a, b], "-o")
        ax.text(1.02, b, NAMES[k])
    return fig


@figure
def cascade() -> Any:
    fig, ax = plt.subplots()
    steps = np.array([10, 4, -3, 2])
    ax.bar(["Départ", "Ventes", "Achats", "Aides"], steps, bottom=np.cumsum(steps) - steps)
    return fig


@figure
def arborescence() -> Any:
    fig, ax = plt.subplots()
    for x, y, w, h in [(0, 0, 6, 10), (6, 0, 4, 6), (6, 6, 4, 4)]:
        ax.add_patch(plt.Rectangle((x, y), w, h, facecolor=f"C{w % 5}", edgecolor="white"))
        ax.text(x + w / 2, y + h / 2, f"{w * h}", ha="center")
    ax.set(xlim=(0, 10), ylim=(0, 10))
    ax.axis("off")
    return fig


@figure
def crêtes() -> Any:
    fig, ax = plt.subplots()
    for k in range(6):
        ax.fill_between(X, k, k + np.exp(-((X - 3 - k / 2) ** 2)), color="w", zorder=-k)
        ax.plot(X, k + np.exp(-((X - 3 - k / 2) ** 2)), color="k", zorder=-k)
    ax.set_yticks([])
    return fig


@figure
def bandes_climatiques() -> Any:
    fig, ax = plt.subplots()
    ax.imshow([walk(120)], aspect="auto", cmap="RdBu_r", vmin=-20, vmax=20)
    ax.set_axis_off()
    return fig


@figure
def calendrier() -> Any:
    fig, ax = plt.subplots()
    ax.pcolormesh(RNG(1).random((7, 52)), edgecolors="w")
    ax.set_yticks(np.arange(7) + 0.5, ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."])
    ax.invert_yaxis()
    return fig


@figure
def carte_de_correlations() -> Any:
    fig, ax = plt.subplots()
    values = np.corrcoef(RNG(1).normal(size=(5, 40)))
    fig.colorbar(ax.imshow(values, cmap="coolwarm", vmin=-1, vmax=1))
    for (i, j), v in np.ndenumerate(values):
        ax.text(j, i, f"{v:.1f}", ha="center")
    return fig


# --- en trois dimensions ---------------------------------------------------------------------------------------
SPACE: dict[str, Callable[[Any], Any]] = {
    "espace_scatter": lambda ax: ax.scatter(*RNG(1).random((3, 50))),
    "espace_plot": lambda ax: ax.plot(np.cos(X), np.sin(X), X),
    "espace_surface": lambda ax: ax.plot_surface(*field(), cmap="viridis"),
    "espace_surface_cylindrique": lambda ax: ax.plot_surface(
        np.cos(field()[0]), np.sin(field()[0]), field()[1]
    ),
    "espace_wireframe": lambda ax: ax.plot_wireframe(*field(), rstride=5),
    "espace_trisurf": lambda ax: ax.plot_trisurf(*RNG(1).random((3, 60))),
    "espace_contour": lambda ax: ax.contour(*field()),
    "espace_contourf": lambda ax: (
        ax.plot_surface(*field(), alpha=0.4),
        ax.contourf(*field(), zdir="z", offset=-1),
    ),
    "espace_stem": lambda ax: ax.stem(np.cos(X), np.sin(X), X),
    "espace_quiver": lambda ax: ax.quiver(*RNG(1).random((6, 20))),
    "espace_voxels": lambda ax: ax.voxels(np.indices((3, 3, 3)).sum(axis=0) < 4),
    "espace_bar3d": lambda ax: ax.bar3d([0, 1, 2], [0, 1, 0], 0, 0.5, 0.5, [3, 5, 2]),
    "espace_barres_posees": lambda ax: [ax.bar(range(6), RNG(k).random(6), zs=k, zdir="y") for k in range(3)],
    "espace_texte": lambda ax: (ax.scatter(*RNG(1).random((3, 9))), ax.text(0, 0, 0, "ici")),
    "espace_fill_between": lambda ax: ax.fill_between(X, 0, np.sin(X), X, 0, 0),
}
for _name, _draw in SPACE.items():
    axes(_name, _draw, subplot_kw={"projection": "3d"})


# --- pandas ----------------------------------------------------------------------------------------------------
FRAME = pd.DataFrame(np.abs(RNG(4).normal(5, 2, (8, 3))), columns=["un", "deux", "trois"])
for _kind in ("line", "bar", "barh", "hist", "box", "kde", "area"):

    def _pandas(kind: str = _kind) -> Any:
        return FRAME.plot(kind=kind, style=["-", "--", ":"] if kind in ("line", "kde") else None).figure

    FIGURES.append((f"pandas_{_kind}", _pandas))
for _kind in ("scatter", "hexbin"):

    def _pairs(kind: str = _kind) -> Any:
        return FRAME.plot(kind=kind, x="un", y="deux").figure

    FIGURES.append((f"pandas_{_kind}", _pairs))


@figure
def pandas_pie_ombre() -> Any:
    return pd.Series([3, 2, 1], index=["a", "b", "c"]).plot.pie(shadow=True).figure


@figure
def pandas_dates() -> Any:
    return pd.Series(walk(36), index=pd.period_range("2019-01", periods=36, freq="M")).plot().figure


@figure
def pandas_panneaux() -> Any:
    return FRAME.plot(subplots=True)[0].figure


@figure
def pandas_matrice() -> Any:
    return pd.plotting.scatter_matrix(FRAME)[0, 0].figure


@figure
def pandas_paralleles() -> Any:
    return pd.plotting.parallel_coordinates(FRAME.assign(lieu=NAMES * 2), "lieu").figure


@figure
def pandas_autocorrelation() -> Any:
    return pd.plotting.autocorrelation_plot(pd.Series(walk(80))).figure


# --- seaborn : s'il est là -------------------------------------------------------------------------------------
SEABORN: dict[str, Callable[[Any], Any]] = {
    "scatterplot": lambda sns: sns.scatterplot(table(), x="x", y="y", hue="lieu", style="lieu"),
    "lineplot": lambda sns: sns.lineplot(table(), x="x", y="y"),
    "lineplot_etendue": lambda sns: sns.lineplot(table(), x="x", y="y", errorbar="sd").set_title("Moyenne ± écart-type"),
    "relplot": lambda sns: sns.relplot(table(), x="x", y="y", col="lieu", col_wrap=2),
    "histplot": lambda sns: sns.histplot(table(), x="y", hue="groupe", element="step"),
    "kdeplot": lambda sns: sns.kdeplot(table(), x="y", hue="groupe", fill=True),
    "kdeplot_2d": lambda sns: sns.kdeplot(table(), x="x", y="y"),
    "ecdfplot": lambda sns: sns.ecdfplot(table(), x="y"),
    "rugplot": lambda sns: sns.rugplot(table(), x="y"),
    "displot": lambda sns: sns.displot(table(), x="y", col="groupe"),
    "barplot": lambda sns: sns.barplot(table(), x="lieu", y="y", hue="groupe", palette=["C0", "k"]),
    "barplot_sans_barre": lambda sns: sns.barplot(table(), x="lieu", y="y", errorbar=None),
    "countplot": lambda sns: sns.countplot(table(), y="lieu"),
    "pointplot": lambda sns: sns.pointplot(table(), x="groupe", y="y"),
    "stripplot": lambda sns: sns.stripplot(table(), x="lieu", y="y"),
    "swarmplot": lambda sns: sns.swarmplot(table(), x="lieu", y="y", size=3),
    "boxplot": lambda sns: sns.boxplot(table(), x="lieu", y="y", hue="groupe"),
    "boxenplot": lambda sns: sns.boxenplot(table(), x="lieu", y="y"),
    "violinplot": lambda sns: sns.violinplot(table(), x="lieu", y="y"),
    "violinplot_moitie": lambda sns: sns.violinplot(table(), x="lieu", y="y", hue="groupe", split=True, inner="quart"),
    "catplot": lambda sns: sns.catplot(table(), x="lieu", y="y", col="groupe", kind="box"),
    "regplot": lambda sns: sns.regplot(table(), x="x", y="y"),
    "residplot": lambda sns: sns.residplot(table(), x="x", y="y"),
    "heatmap": lambda sns: sns.heatmap(RNG(1).random((6, 6)), annot=True, fmt=".1f"),
    "heatmap_centree": lambda sns: sns.heatmap(RNG(1).normal(size=(6, 6)), center=0, cmap="vlag"),
    "clustermap": lambda sns: sns.clustermap(pd.DataFrame(RNG(1).random((8, 8)))),
    "jointplot": lambda sns: sns.jointplot(table(), x="x", y="y"),
    "jointplot_hex": lambda sns: sns.jointplot(table(), x="x", y="y", kind="hex"),
    "pairplot": lambda sns: sns.pairplot(table(), hue="groupe"),
}  # fmt: skip


def _drawn_by_seaborn(draw: Callable[[Any], Any]) -> Callable[[], Any]:
    def make() -> Any:
        import seaborn

        plt.figure()
        made = draw(seaborn)
        return getattr(made, "figure", None) or plt.gcf()

    return make


FIGURES += [(f"seaborn_{name}", _drawn_by_seaborn(draw)) for name, draw in SEABORN.items()]


# --- geopandas -------------------------------------------------------------------------------------------------
def _places() -> Any:
    import geopandas as gpd
    from shapely import Point, box

    cells = [box(i, j, i + 1, j + 1) for i in range(3) for j in range(3)]
    return gpd.GeoDataFrame({"v": range(9), "k": list("abcabcabc")}, geometry=cells), gpd.GeoSeries(
        [Point(1, 1), Point(2, 2)]
    )


GEO: dict[str, Callable[[Any], Any]] = {
    "geo_contours": lambda g: g[0].boundary.plot(),
    "geo_aplat": lambda g: g[0].plot(color="lightgrey", edgecolor="k"),
    "geo_choroplethe": lambda g: g[0].plot("v", legend=True),
    "geo_classes": lambda g: g[0].plot("v", scheme="quantiles", k=5, legend=True),
    "geo_categories": lambda g: g[0].plot("k", categorical=True, legend=True),
    "geo_points": lambda g: g[1].plot(ax=g[0].plot(color="white"), markersize=30),
    "geo_absents": lambda g: g[0].assign(v=[1, np.nan, *range(7)]).plot("v", missing_kwds={"hatch": "//"}),
}
FIGURES += [(name, lambda draw=draw: draw(_places()).figure) for name, draw in GEO.items()]
