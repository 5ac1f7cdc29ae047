"""Instruments de l’échelle : le fossé, la taille, la peur, l’éventail d’un groupe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit import theme
from datakit.colour import CATEGORICAL, PALETTE
from datakit.figtext import annotate
from datakit.text import NBSP, listing, number, percent, plural
from datakit.topics.factfulness.reading import Reading, columns, need, sentence


def gap(
    left: pd.Series, right: pd.Series, *, names: tuple[str, str], title: str, unit: str, source: str,
    bins: int = 12, note: str = "",
) -> Reading:  # fmt: skip
    """Le fossé : deux groupes en entier, et ce qu’ils ont en commun, plutôt que deux moyennes.

    Rend `recouvrement` (de 0, aucun point commun, à 1, mêmes distributions ; il dépend un peu de `bins`),
    `dedans` (part du groupe de gauche dans l’étendue de celui de droite), `depasse` (chance qu’un membre de
    gauche dépasse un membre de droite, ex æquo pour moitié) et les deux moyennes.

    >>> a, b = pd.Series([1, 2, 3]), pd.Series([8, 9])
    >>> gap(a, b, names=("a", "b"), title="t", unit="u", source="s")["recouvrement"]
    0.0
    """
    a, b = (need(s, name).to_numpy() for s, name in zip((left, right), names, strict=True))
    edges = np.histogram_bin_edges(np.concatenate([a, b]), bins)
    shares = [np.histogram(group, edges)[0] / len(group) for group in (a, b)]
    common = np.minimum(*shares)
    order = np.sort(b)
    above = (np.searchsorted(order, a, "left") + np.searchsorted(order, a, "right")).mean() / 2 / len(b)
    inside = float(((a >= b.min()) & (a <= b.max())).mean())
    numbers = {
        "recouvrement": float(common.sum()), "depasse": float(above), "dedans": inside,
        "moyenne_gauche": float(a.mean()), "moyenne_droite": float(b.mean()),
    }  # fmt: skip
    fig = _histograms((a, b), shares, common, edges, names, unit)
    said = f"Foncé{NBSP}: ce que les deux groupes ont en commun ({percent(common.sum(), 0)})."
    annotate(fig, title=title, unit="% de chaque groupe", source=source, note=note or said)
    alt = sentence(
        title,
        *(
            f"{name}{NBSP}: moyenne {number(g.mean(), 1)}, de {number(g.min(), 1)} à {number(g.max(), 1)} ({unit})."
            for name, g in zip(names, (a, b), strict=True)
        ),
        f"Les deux distributions ont {percent(common.sum(), 0)} en commun.",
    )
    return Reading(fig, alt, numbers)


def _histograms(groups: Any, shares: Any, common: Any, edges: Any, names: tuple[str, str], unit: str) -> Any:
    fig, axes = theme.figure(2, 1, sharex=True, sharey=True, height=4.8)
    with theme.style():
        for ax, share, group, name, colour in zip(axes, shares, groups, names, CATEGORICAL, strict=False):
            ax.bar(edges[:-1], share * 100, np.diff(edges), align="edge", color=colour, alpha=0.35)
            ax.bar(edges[:-1], common * 100, np.diff(edges), align="edge", color=colour)
            ax.axvline(group.mean(), color=PALETTE["noir"], linestyle="--", linewidth=1.2)
            ax.set_title(f"{name}, moyenne {number(group.mean(), 1)}", color=colour, fontsize=10)
            theme.french_axis(ax.yaxis, 0, "%")
        theme.french_axis(axes[1].xaxis)
        axes[1].set_xlabel(unit)
    return fig


def size(
    table: pd.DataFrame, *, name: str, total: str, per_head: str, units: tuple[str, str], title: str, source: str,
    top: int = 8, mark: Sequence[str] = (), note: str = "",
) -> Reading:  # fmt: skip
    """La taille : les `top` premiers en total, puis par personne ; qui reste, qui disparaît du classement.

    `mark` : les lignes à suivre d’un classement à l’autre. Rend `communs` (noms présents dans les deux), et
    `table` avec les deux rangs.

    >>> t = pd.DataFrame({"pays": ["A", "B", "C"], "t": [9, 5, 1], "h": [1, 2, 9]})
    >>> r = size(t, name="pays", total="t", per_head="h", units=("t", "t/hab."), title="t", source="s", top=2)
    >>> r["communs"], r.table["rang_par_tete"].tolist()
    (1, [3, 2, 1])
    """
    columns(table, name, total, per_head)
    ranks = table[[name, total, per_head]].dropna().copy()
    for column, rank in ((total, "rang_total"), (per_head, "rang_par_tete")):
        need(ranks[column], column)
        ranks[rank] = ranks[column].rank(ascending=False, method="min").astype(int)
    tops = [ranks.nlargest(top, column) for column in (total, per_head)]
    both = sorted(set(tops[0][name]) & set(tops[1][name]))
    fig, axes = theme.figure(1, 2, height=1.7 + 0.32 * top)
    with theme.style():
        for ax, rows, column, unit in zip(axes, tops, (total, per_head), units, strict=True):
            _ranking(ax, rows[name].tolist(), rows[column].to_numpy(float), mark or both)
            ax.set_title(f"En {unit}", fontsize=10)
    annotate(fig, title=title, source=source, subtitle=f"{top} premiers, deux façons de compter", note=note)
    followed = ranks[ranks[name].isin(list(mark))]
    alt = sentence(
        title,
        f"En {units[0]}{NBSP}: {listing(tops[0][name])}.",
        f"En {units[1]}{NBSP}: {listing(tops[1][name])}.",
        f"{plural(len(both), 'nom')} dans les deux listes.",
        *(
            f"{r[name]}{NBSP}: {_rank(r.rang_total)} en total, {_rank(r.rang_par_tete)} par tête."
            for _, r in followed.iterrows()
        ),
    )
    return Reading(fig, alt, {"communs": len(both)}, ranks.reset_index(drop=True))


def _rank(n: int) -> str:
    return "1ᵉʳ" if n == 1 else f"{n}ᵉ"


def _ranking(ax: Any, names: list[str], values: np.ndarray, mark: Sequence[str]) -> None:
    colours = [PALETTE["orange"] if n in mark else PALETTE["gris"] for n in names]
    ax.barh(range(len(names)), values, color=colours)
    ax.set_yticks(range(len(names)), names)
    ax.invert_yaxis()
    ax.set_xlim(0, values.max() * 1.28)
    ax.set_xticks([])
    ax.spines["bottom"].set_visible(False)
    for y, v in enumerate(values):
        ax.text(v + values.max() * 0.02, y, number(v, 0 if v >= 100 else 1), va="center", fontsize=9)


def fear(
    deaths: pd.Series | Mapping[str, float],
    attention: pd.Series | Mapping[str, float],
    *,
    title: str,
    source: str,
    what: str = "attention",
    note: str = "",
) -> Reading:
    """La peur : la part des morts et la part de l’attention, cause par cause.

    `attention` : articles, votes à main levée… mêmes noms que `deaths` (dictionnaires ou `Series`). Rend `rapport` (l’attention par mort la
    plus forte, divisée par la plus faible) et `table` (parts de 0 à 1, attention par mort).

    >>> r = fear(pd.Series({"rare": 10, "courant": 1000}), pd.Series({"rare": 90, "courant": 9}), title="t",
    ...          source="s")
    >>> round(r["rapport"])
    1000
    """
    both = pd.DataFrame({"morts": deaths, "attention": attention}).dropna().astype(float)
    need(both["morts"], "les causes", 2)
    both["part_morts"] = both["morts"] / (both["morts"].sum() or np.nan)
    both["part_attention"] = both["attention"] / (both["attention"].sum() or np.nan)
    both["par_mort"] = both["attention"] / both["morts"].where(both["morts"] > 0)
    both = both.sort_values("part_morts")
    ratios = both["par_mort"][both["par_mort"] > 0]
    fig = _pairs(both, what)
    annotate(fig, title=title, unit="% du total montré", source=source, note=note)
    alt = sentence(
        title,
        *(
            f"{r.Index}{NBSP}: {percent(r.part_morts, 2)} des morts, {percent(r.part_attention, 2)} de l’{what}."
            for r in both.itertuples()
        ),
    )
    ratio = float(ratios.max() / ratios.min()) if len(ratios) > 1 else float("nan")
    return Reading(fig, alt, {"rapport": ratio}, both)


def _pairs(both: pd.DataFrame, what: str) -> Any:
    fig, ax = theme.figure(height=1.9 + 0.5 * len(both))
    with theme.style():
        ys = np.arange(len(both))
        for shift, column, colour, label in (
            (0.2, "part_morts", PALETTE["noir"], "des morts"),
            (-0.2, "part_attention", PALETTE["orange"], f"de l’{what}"),
        ):
            ax.barh(ys + shift, both[column] * 100, 0.36, color=colour)
            for y, v in zip(ys + shift, both[column], strict=True):
                words = f"{percent(v, 2 if 0 < v < 0.01 or 0.99 < v < 1 else 0)} {label}"
                ax.text(v * 100 + 1, y, words, va="center", fontsize=9, color=colour)
        ax.set_yticks(ys, both.index)
        ax.set_xlim(0, 135)
        ax.set_xticks(range(0, 101, 25))
        theme.french_axis(ax.xaxis, 0, "%")
    return fig


def generalise(
    table: pd.DataFrame,
    *,
    value: str,
    group: str,
    name: str,
    title: str,
    unit: str,
    source: str,
    note: str = "",
) -> Reading:
    """La généralisation : tous les membres de chaque groupe, un point chacun, et la moyenne en trait.

    Rend `entre` : la part de la dispersion que le groupe explique (rapport de corrélation, 0 à 1) ; le reste
    est à l’intérieur des groupes. `table` : effectif, moyenne, extrêmes et leurs noms.

    >>> t = pd.DataFrame({"c": list("aabb"), "pays": list("wxyz"), "v": [1.0, 3.0, 2.0, 4.0]})
    >>> generalise(t, value="v", group="c", name="pays", title="t", unit="u", source="s")["entre"]
    0.2
    """
    columns(table, value, group, name)
    rows = table.dropna(subset=[value])
    need(rows[value], value, 2)
    rows = rows.assign(**{value: rows[value].astype(float)})
    summary, between = _summary(rows, value, group, name)
    fig = _strips(rows, value, group, summary)
    said = note or f"Un point{NBSP}: un membre du groupe. Trait orange{NBSP}: la moyenne du groupe."
    annotate(fig, title=title, unit=unit, source=source, note=said)
    alt = sentence(
        title,
        *(
            f"{i}{NBSP}: de {number(r.bas, 1)} ({r.nom_bas}) à {number(r.haut, 1)} ({r.nom_haut}), "
            f"moyenne {number(r.moyenne, 1)} {unit}."
            for i, r in summary.iterrows()
        ),
    )
    return Reading(fig, alt, {"entre": between}, summary)


def _summary(rows: pd.DataFrame, value: str, group: str, name: str) -> tuple[pd.DataFrame, float]:
    parts = rows.groupby(group)[value]
    spread = float(((rows[value] - rows[value].mean()) ** 2).sum())
    between = float((parts.size() * (parts.mean() - rows[value].mean()) ** 2).sum())
    summary = parts.agg(effectif="size", moyenne="mean", bas="min", haut="max").sort_values("moyenne")
    for end, column in (("idxmin", "nom_bas"), ("idxmax", "nom_haut")):
        summary[column] = rows.loc[getattr(parts, end)().loc[summary.index], name].to_numpy()
    return summary, between / spread if spread else 0.0


def _strips(rows: pd.DataFrame, value: str, group: str, summary: pd.DataFrame) -> Any:
    fig, ax = theme.figure(height=1.5 + 0.5 * len(summary))
    low, high = float(summary["bas"].min()), float(summary["haut"].max())
    pad = (high - low) / 60 or 1.0
    with theme.style():
        for y, (label, line) in enumerate(summary.iterrows()):
            dots = rows.loc[rows[group] == label, value]
            ax.scatter(dots, np.full(len(dots), y), s=42, color=PALETTE["bleu"], alpha=0.35, linewidths=0)
            ax.plot([line["moyenne"]] * 2, [y - 0.24, y + 0.24], color=PALETTE["orange"], linewidth=3)
            look: dict[str, Any] = {"fontsize": 8.5, "va": "center", "color": "#4a4a48"}
            ax.text(line["bas"] - pad, y, line["nom_bas"], ha="right", **look)
            ax.text(line["haut"] + pad, y, line["nom_haut"], ha="left", **look)
        ax.set_yticks(range(len(summary)), summary.index)
        ax.set_ylim(-0.6, len(summary) - 0.4)
        ax.set_xlim(low - 9 * pad, high + 11 * pad)
        theme.french_axis(ax.xaxis)
        ax.grid(axis="x", color="#e4e4e2")
    return fig
