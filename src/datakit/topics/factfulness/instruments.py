"""Les instruments : huit figures contre huit instincts, chacune titrée, sourcée, décrite et chiffrée."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from datakit import html, theme
from datakit.colour import CATEGORICAL, PALETTE
from datakit.errors import InvalidArgument
from datakit.figtext import annotate, label_end
from datakit.text import NBSP, listing, number, percent, plural, quote

CONTINENTS = ("Afrique", "Amériques", "Asie", "Europe", "Océanie")
_AREA = 2400.0  # points carrés du plus gros cercle
_LETTER, _LINE = 5.0, 11.0  # place d'une lettre et d'une ligne d'étiquette, en points


@dataclass(frozen=True, eq=False)
class Reading:
    """Une lecture : `fig` à montrer avec `alt`, `numbers` à citer, `table` pour le détail, `text` à lire avec.

    Sans figure, c’est la table qui s’affiche.

    >>> Reading(None, "Deux barres.", {"part": 0.5})["part"]
    0.5
    """

    fig: Any
    alt: str
    numbers: Mapping[str, float] = field(default_factory=dict)
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    text: str = ""

    def __getitem__(self, name: str) -> float:
        return self.numbers[name]

    def __str__(self) -> str:
        return self.text or self.alt

    def _repr_html_(self) -> str:
        if self.fig:
            shown = html.Markup(theme.Shown(theme.to_png(self.fig), self.alt)._repr_html_())
        elif len(self.table):
            shown = html.table(self.table.to_dict("records"), list(self.table), "Ligne par ligne")
        else:
            return html.panel("Pas encore commencé", self.text, tone="todo")
        return html.join(html.panel("En mots", self.text) if self.text else "", shown)


def finish(
    fig: Any, title: str, said: Sequence[str], numbers: Mapping[str, float], table: pd.DataFrame | None = None,
    **texts: str,
) -> Reading:  # fmt: skip
    """Termine une figure : écrit ses textes (`unit`, `source`, `note`…) et rend sa lecture, `alt` fait du titre et de `said`.

    >>> finish(theme.figure()[0], "Un titre.", ["Une barre."], {}, source="Insee, 2023").alt
    'Un titre. Une barre.'
    """
    annotate(fig, title=title, **texts)
    alt = " ".join([f"{title.rstrip('. ')}.", *said])
    return Reading(fig, alt, numbers, pd.DataFrame() if table is None else table)


def _known(values: pd.Series, what: str, least: int = 1) -> pd.Series:
    """Les valeurs connues, en nombres ; lève `InvalidArgument` s’il en manque."""
    known = values.dropna().astype(float)
    if len(known) < least:
        raise InvalidArgument(
            f"{what[:1].upper() + what[1:]}{NBSP}: {plural(len(known), 'valeur connue')}, il en faut {least}.",
            "une colonne de nombres sans trop de vides.",
            "vérifiez l’année choisie et le filtre.",
        )
    return known


def _columns(table: pd.DataFrame, *names: str) -> None:
    lost = [name for name in names if name not in table.columns]
    if lost:
        raise InvalidArgument(
            f"Colonne absente{NBSP}: {listing(map(quote, lost))}.",
            f"une des colonnes {listing(table.columns, 'ou')}.",
            "vérifiez l’orthographe, accents compris.",
        )


def gap(
    left: pd.Series, right: pd.Series, *, names: tuple[str, str], title: str, unit: str, source: str,
    bins: int = 12, note: str = "",
) -> Reading:  # fmt: skip
    """Le fossé : deux groupes en entier, et ce qu’ils ont en commun, plutôt que deux moyennes.

    Rend `recouvrement` (de 0, aucun point commun, à 1, mêmes distributions ; il dépend un peu de `bins`),
    `dedans` (part du groupe de gauche dans l’étendue de celui de droite), `depasse` (chance qu’un membre de
    gauche dépasse un membre de droite, ex æquo pour moitié) et les deux moyennes.

    >>> a, b = pd.Series([1, 2, 3]), pd.Series([8, 9])
    >>> gap(a, b, names=("a", "b"), title="t", unit="u", source="s")["recouvrement"]
    0.0
    """
    groups = a, b = [_known(s, name).to_numpy() for s, name in zip((left, right), names, strict=True)]
    edges = np.histogram_bin_edges(np.concatenate(groups), bins)
    shares = [np.histogram(group, edges)[0] / len(group) for group in groups]
    common = np.minimum(*shares)
    numbers = {
        "recouvrement": float(common.sum()),
        "depasse": float(((a[:, None] > b).mean() + (a[:, None] >= b).mean()) / 2),
        "dedans": float(((a >= b.min()) & (a <= b.max())).mean()),
        "moyenne_gauche": float(a.mean()),
        "moyenne_droite": float(b.mean()),
    }
    fig, axes = theme.figure(2, 1, sharex=True, sharey=True, height=4.8)
    for ax, name, group, share, colour in zip(axes, names, groups, shares, CATEGORICAL, strict=False):
        _histogram(ax, f"{name}, moyenne {number(group.mean(), 1)}", edges, (share, common), colour)
        ax.axvline(group.mean(), color=PALETTE["noir"], linestyle="--", linewidth=1.2)
    theme.french_axis(axes[1].xaxis)
    axes[1].set_xlabel(unit)
    both = percent(common.sum(), 0)
    said = [
        f"{name}{NBSP}: moyenne {number(g.mean(), 1)}, de {number(g.min(), 1)} à {number(g.max(), 1)} ({unit})."
        for name, g in zip(names, groups, strict=True)
    ]
    return finish(
        fig, title, [*said, f"Les deux distributions ont {both} en commun."], numbers,
        unit="% de chaque groupe", source=source,
        note=note or f"Foncé{NBSP}: ce que les deux groupes ont en commun ({both}).",
    )  # fmt: skip


@theme.style()
def _histogram(ax: Any, title: str, edges: Any, layers: Sequence[Any], colour: str) -> None:
    """Des colonnes claires (le groupe), et par-dessus les foncées (ce qu’il partage avec l’autre)."""
    for heights, alpha in zip(layers, (0.35, None), strict=True):
        ax.bar(edges[:-1], heights * 100, np.diff(edges), align="edge", color=colour, alpha=alpha)
    ax.set_title(title, color=colour, fontsize=10)
    theme.french_axis(ax.yaxis, 0, "%")


def size(
    table: pd.DataFrame, *, name: str, total: str, per_head: str, units: tuple[str, str], title: str, source: str,
    top: int = 8, mark: Sequence[str] = (), note: str = "",
) -> Reading:  # fmt: skip
    """La taille : les `top` premiers en total, puis par personne ; qui reste, qui disparaît du classement.

    `mark` : les lignes à suivre d’un classement à l’autre. Rend `communs` (noms présents dans les deux), et
    `table` avec les deux rangs.

    >>> t = pd.DataFrame({"pays": ["A", "B", "C"], "t": [9, 5, 1], "h": [1, 2, 9]})
    >>> r = size(t, name="pays", total="t", per_head="h", units=("t", "t/hab."), title="t", source="s", top=2)
    >>> r["communs"], r.table["rang_par_tete"].tolist()
    (1, [3, 2, 1])
    """
    _columns(table, name, total, per_head)
    ranks = table[[name, total, per_head]].dropna().reset_index(drop=True)
    for column, rank in ((total, "rang_total"), (per_head, "rang_par_tete")):
        ranks[rank] = _known(ranks[column], column).rank(ascending=False, method="min").astype(int)
    tops = [ranks.nlargest(top, column) for column in (total, per_head)]
    both = sorted(set(tops[0][name]) & set(tops[1][name]))
    fig, axes = theme.figure(1, 2, height=1.7 + 0.32 * top)
    for ax, rows, column, unit in zip(axes, tops, (total, per_head), units, strict=True):
        _ranking(ax, f"En {unit}", rows.set_index(name)[column].astype(float), mark or both)
    followed = ranks[ranks[name].isin(list(mark))]
    said = [
        *(f"En {u}{NBSP}: {listing(rows[name])}." for u, rows in zip(units, tops, strict=True)),
        f"{plural(len(both), 'nom')} dans les deux listes.",
        *(f"{r[name]}{NBSP}: {_rank(r.rang_total)} en total, {_rank(r.rang_par_tete)} par tête."
          for _, r in followed.iterrows()),
    ]  # fmt: skip
    lead = f"{top} premiers, deux façons de compter"
    return finish(fig, title, said, {"communs": len(both)}, ranks, source=source, subtitle=lead, note=note)


def _rank(n: int) -> str:
    return "1ᵉʳ" if n == 1 else f"{n}ᵉ"


@theme.style()
def _ranking(ax: Any, title: str, values: pd.Series, mark: Sequence[str]) -> None:
    colours = [PALETTE["orange"] if name in mark else PALETTE["gris"] for name in values.index]
    ax.barh(range(len(values)), values, color=colours)
    ax.set_yticks(range(len(values)), values.index)
    ax.invert_yaxis()
    ax.set_xlim(0, values.max() * 1.28)
    ax.set_xticks([])
    ax.spines["bottom"].set_visible(False)
    for y, v in enumerate(values):
        ax.text(v + values.max() * 0.02, y, number(v, 0 if v >= 100 else 1), va="center", fontsize=9)
    ax.set_title(title, fontsize=10)


def fear(
    deaths: pd.Series | Mapping[str, float], attention: pd.Series | Mapping[str, float], *, title: str, source: str,
    what: str = "attention", note: str = "",
) -> Reading:  # fmt: skip
    """La peur : la part des morts et la part de l’attention, cause par cause.

    `attention` : articles, votes à main levée… mêmes noms que `deaths` (dictionnaires ou `Series`). Rend
    `rapport` (l’attention par mort la plus forte, divisée par la plus faible) et `table` (parts de 0 à 1,
    attention par mort).

    >>> r = fear(pd.Series({"rare": 10, "courant": 1000}), pd.Series({"rare": 90, "courant": 9}), title="t",
    ...          source="s")
    >>> round(r["rapport"])
    1000
    """
    both = pd.DataFrame({"morts": deaths, "attention": attention}).dropna().astype(float)
    _known(both["morts"], "les causes", 2)
    both["part_morts"] = both["morts"] / (both["morts"].sum() or np.nan)
    both["part_attention"] = both["attention"] / (both["attention"].sum() or np.nan)
    both["par_mort"] = both["attention"] / both["morts"].where(both["morts"] > 0)
    both = both.sort_values("part_morts")
    ratios = both["par_mort"][both["par_mort"] > 0]
    ratio = float(ratios.max() / ratios.min()) if len(ratios) > 1 else float("nan")
    fig, ax = theme.figure(height=1.9 + 0.5 * len(both))
    _pairs(ax, both, f"de l’{what}")
    said = [
        f"{r.Index}{NBSP}: {percent(r.part_morts, 2)} des morts, {percent(r.part_attention, 2)} de l’{what}."
        for r in both.itertuples()
    ]
    return finish(
        fig, title, said, {"rapport": ratio}, both, unit="% du total montré", source=source, note=note
    )


@theme.style()
def _pairs(ax: Any, both: pd.DataFrame, what: str) -> None:
    ys = np.arange(len(both))
    for shift, column, colour, label in (
        (0.2, "part_morts", PALETTE["noir"], "des morts"),
        (-0.2, "part_attention", PALETTE["orange"], what),
    ):
        ax.barh(ys + shift, both[column] * 100, 0.36, color=colour)
        for y, v in zip(ys + shift, both[column], strict=True):
            words = f"{percent(v, 2 if 0 < v < 0.01 or 0.99 < v < 1 else 0)} {label}"
            ax.text(v * 100 + 1, y, words, va="center", fontsize=9, color=colour)
    ax.set_yticks(ys, both.index)
    ax.set_xlim(0, 135)
    ax.set_xticks(range(0, 101, 25))
    theme.french_axis(ax.xaxis, 0, "%")


def generalise(
    table: pd.DataFrame, *, value: str, group: str, name: str, title: str, unit: str, source: str, note: str = "",
) -> Reading:  # fmt: skip
    """La généralisation : tous les membres de chaque groupe, un point chacun, et la moyenne en trait.

    Rend `entre` : la part de la dispersion que le groupe explique (rapport de corrélation, 0 à 1) ; le reste
    est à l’intérieur des groupes. `table` : effectif, moyenne, extrêmes et leurs noms.

    >>> t = pd.DataFrame({"c": list("aabb"), "pays": list("wxyz"), "v": [1.0, 3.0, 2.0, 4.0]})
    >>> generalise(t, value="v", group="c", name="pays", title="t", unit="u", source="s")["entre"]
    0.2
    """
    _columns(table, value, group, name)
    rows = table.dropna(subset=[value]).reset_index(drop=True)
    values = rows[value] = _known(rows[value], value, 2)
    parts = rows.groupby(group)[value]
    summary = parts.agg(effectif="size", moyenne="mean", bas="min", haut="max").sort_values("moyenne")
    for ends, column in ((parts.idxmin(), "nom_bas"), (parts.idxmax(), "nom_haut")):
        summary[column] = rows.loc[ends.loc[summary.index], name].to_numpy()
    inside = ((values - parts.transform("mean")) ** 2).sum() / (((values - values.mean()) ** 2).sum() or np.nan)
    fig, ax = theme.figure(height=1.5 + 0.5 * len(summary))
    _strips(ax, [rows.loc[rows[group] == label, value] for label in summary.index], summary)
    said = [
        f"{i}{NBSP}: de {number(r.bas, 1)} ({r.nom_bas}) à {number(r.haut, 1)} ({r.nom_haut}), "
        f"moyenne {number(r.moyenne, 1)} {unit}."
        for i, r in summary.iterrows()
    ]
    note = note or f"Un point{NBSP}: un membre du groupe. Trait orange{NBSP}: la moyenne du groupe."
    between = 0.0 if np.isnan(inside) else float(1 - inside)
    return finish(fig, title, said, {"entre": between}, summary, unit=unit, source=source, note=note)


@theme.style()
def _strips(ax: Any, groups: Sequence[pd.Series], summary: pd.DataFrame) -> None:
    low, high = float(summary["bas"].min()), float(summary["haut"].max())
    pad = (high - low) / 60 or 1.0
    look: dict[str, Any] = {"fontsize": 8.5, "va": "center", "color": "#4a4a48"}
    for y, (dots, line) in enumerate(zip(groups, summary.itertuples(), strict=True)):
        ax.scatter(dots, np.full(len(dots), y), s=42, color=PALETTE["bleu"], alpha=0.35, linewidths=0)
        ax.plot([line.moyenne] * 2, [y - 0.24, y + 0.24], color=PALETTE["orange"], linewidth=3)
        ax.text(line.bas - pad, y, line.nom_bas, ha="right", **look)
        ax.text(line.haut + pad, y, line.nom_haut, ha="left", **look)
    ax.set_yticks(range(len(summary)), summary.index)
    ax.set_ylim(-0.6, len(summary) - 0.4)
    ax.set_xlim(low - 9 * pad, high + 11 * pad)
    theme.french_axis(ax.xaxis)
    ax.grid(axis="x", color="#e4e4e2")


def line(values: pd.Series, *, until: int, title: str, unit: str, source: str, note: str = "") -> Reading:
    """La ligne droite : prolonge jusqu’à la fin la tendance des années connues jusqu’à `until`, puis compare.

    `values` : une `Series` indexée par année. Rend `pente` (par an), `prevu` et `observe` la dernière année,
    `ecart` (observé − prévu). Lève `InvalidArgument` s’il n’y a pas deux années avant et une après.

    >>> r = line(pd.Series([1, 2, 3, 3], index=[2000, 2001, 2002, 2004]), until=2002, title="t", unit="u",
    ...          source="s")
    >>> r["prevu"], r["observe"], r["ecart"]
    (5.0, 3.0, -2.0)
    """
    known = _known(values, "la série", 3).sort_index()
    past, last = known[known.index <= until], known.index[-1]
    if len(past) < 2 or last <= until:
        raise InvalidArgument(
            f"L’année {until} ne coupe pas la série ({known.index[0]}-{last}).",
            "deux années connues avant, une après.", "changez until.",
        )  # fmt: skip
    slope, start = np.polyfit(past.index.to_numpy(float), past.to_numpy(), 1)
    drawn = pd.Series(slope * known.index.to_numpy(float) + start, index=known.index)
    guess, seen = round(float(drawn.iloc[-1]), 10), float(known.iloc[-1])
    fig, ax = theme.figure()
    ends = {f"droite{NBSP}: {number(guess, 1)}": drawn, f"observé{NBSP}: {number(seen, 1)}": known}
    _curves(ax, ends, (PALETTE["orange"], PALETTE["bleu"]), styles=("--", "-"), right=0.3)
    ax.axvline(until, color=PALETTE["gris"], linewidth=1)
    ax.annotate(f"connu en {until} ", (until, 1), xycoords=("data", "axes fraction"), ha="right", va="top")
    said = (
        f"Une droite ajustée jusqu’en {until} annonçait {number(guess, 1)} {unit} en {last}{NBSP}; "
        f"on a observé {number(seen, 1)}."
    )
    numbers = {"pente": float(slope), "prevu": guess, "observe": seen, "ecart": seen - guess}
    return finish(fig, title, [said], numbers, unit=unit, source=source, note=note)


def trend(
    values: pd.Series, *, recent: int = 10, title: str, unit: str, source: str, note: str = ""
) -> Reading:
    """Le temps long : les `recent` dernières années dans toute la série, sur la même échelle.

    Rend `recent` et `long` (variations de la fin par rapport au début de chaque fenêtre) et `contraire` (1 si
    les deux vont en sens inverse, sinon 0).

    >>> r = trend(pd.Series([10, 6, 2, 3], index=[1960, 1980, 2000, 2005]), recent=5, title="t", unit="u",
    ...           source="s")
    >>> r["recent"], r["long"], r["contraire"]
    (1.0, -7.0, 1)
    """
    known = _known(values, "la série", 2).sort_index()
    near = known[known.index >= known.index[-1] - recent]
    if len(near) < 2:
        raise InvalidArgument(
            f"Une seule année connue sur {recent}.", "une fenêtre plus longue.", "recent=20"
        )
    short, long = (float(s.iloc[-1] - s.iloc[0]) for s in (near, known))
    first, start, last = known.index[0], near.index[0], known.index[-1]
    fig, ax = theme.figure()
    with theme.style():
        ax.plot(known.index, known, color=PALETTE["gris"])
        ax.plot(near.index, near, color=PALETTE["orange"], linewidth=3.5)
        label_end(ax, last, near.iloc[-1], f"depuis {start}{NBSP}:\n{_signed(short)}", PALETTE["orange"])
        low = known.iloc[0] < (known.min() + known.max()) / 2
        look: dict[str, Any] = {"transform": ax.transAxes, "color": PALETTE["gris"], "fontweight": "bold"}
        words = f"depuis {first}{NBSP}: {_signed(long)}"
        ax.text(0.02, 0.94 if low else 0.06, words, va="center", **look)
        _years(ax)
    said = f"De {first} à {last}{NBSP}: {_signed(long)} {unit}{NBSP}; depuis {start} seulement{NBSP}: {_signed(short)}."
    numbers = {"recent": short, "long": long, "contraire": int(short * long < 0)}
    return finish(fig, title, [said], numbers, unit=unit, source=source, note=note)


def destiny(
    table: pd.DataFrame, *, value: str, who: str, others: Sequence[str] = (), title: str, unit: str, source: str,
    note: str = "",
) -> Reading:  # fmt: skip
    """Le destin : un changement trop lent pour faire un titre de journal, vu d’un bout à l’autre.

    `table` a les colonnes `pays`, `annee` et `value`. Rend `debut`, `fin`, `annee_moitie`
    (première année où la valeur de départ est divisée par deux ; NaN si jamais) et `decennie` (début des dix
    années où elle a le plus bougé).

    >>> t = pd.DataFrame({"pays": "Iran", "annee": range(1980, 2000), "f": [6.0] * 5 + [5.0] * 5 + [2.0] * 10})
    >>> r = destiny(t, value="f", who="Iran", title="t", unit="u", source="s")
    >>> r["debut"], r["fin"], r["annee_moitie"]
    (6.0, 2.0, 1990.0)
    """
    _columns(table, "pays", "annee", value)
    wide = {n: table[table["pays"] == n].set_index("annee")[value].sort_index() for n in (who, *others)}
    lines = {name: _known(rows, f"le pays {quote(name)}", 2) for name, rows in wide.items()}
    main = lines[who]
    moves = (main - main.shift(10)).abs()
    numbers = {
        "debut": float(main.iloc[0]),
        "fin": float(main.iloc[-1]),
        "annee_moitie": float(main.index[main <= main.iloc[0] / 2].min()),
        "decennie": float(moves.idxmax() - 10 if moves.notna().any() else main.index[0]),
    }
    fig, ax = theme.figure()
    _curves(ax, lines, CATEGORICAL, main=who, zero=True)
    said = [
        f"{name}{NBSP}: {number(v.iloc[0], 1)} en {v.index[0]}, {number(v.iloc[-1], 1)} en {v.index[-1]}."
        for name, v in lines.items()
    ]
    return finish(fig, title, said, numbers, unit=unit, source=source, note=note)


def _signed(value: float) -> str:
    return ("+" if value > 0 else "") + number(value, 1)


@theme.style()
def _curves(
    ax: Any, lines: Mapping[str, pd.Series], colours: Sequence[str], *, styles: Sequence[str] = ("-",),
    main: str = "", zero: bool = False, right: float = 0.2,
) -> None:  # fmt: skip
    """Une courbe par nom, le nom écrit au bout ; celle de `main` est plus épaisse."""
    for i, (name, values) in enumerate(lines.items()):
        width = {"linewidth": 3 if name == main else 1.6} if main else {}
        ax.plot(values, color=colours[i % len(colours)], linestyle=styles[i % len(styles)], **width)
    if zero:
        ax.set_ylim(0, None)
    room = (ax.get_ylim()[1] - ax.get_ylim()[0]) / 17
    spots = _spread([float(v.iloc[-1]) for v in lines.values()], room)
    for i, ((name, values), y) in enumerate(zip(lines.items(), spots, strict=True)):
        label_end(ax, values.index[-1], y, name, colours[i % len(colours)])
    _years(ax, right)


def _years(ax: Any, right: float = 0.2) -> None:
    """Gradue les années connues, et laisse à droite la place des étiquettes."""
    from matplotlib.ticker import MaxNLocator

    first, last = ax.dataLim.intervalx
    ticks = MaxNLocator(6, steps=[1, 2, 5, 10]).tick_values(first, last)
    ax.set_xticks([t for t in ticks if first <= t <= last])
    ax.xaxis.set_major_formatter(lambda v, _: f"{v:.0f}")
    ax.set_xlim(first, last + (last - first) * right)
    theme.french_axis(ax.yaxis)
    ax.grid(axis="y", color="#e4e4e2")


def _spread(values: Sequence[float], gap: float) -> list[float]:
    """Écarte des étiquettes trop proches, de bas en haut, sans changer leur ordre."""
    placed: dict[int, float] = {}
    floor = -np.inf
    for i in sorted(range(len(values)), key=lambda i: values[i]):
        placed[i] = floor = max(values[i], floor + gap)
    return [placed[i] for i in range(len(values))]


def bubble(
    table: pd.DataFrame, *, x: str, y: str, area: str, axes: tuple[str, str], title: str, source: str,
    name: str = "pays", group: str = "continent", label: int = 9, note: str = "",
    xlim: tuple[float, float] | None = None, ylim: tuple[float, float] | None = None,
) -> Reading:  # fmt: skip
    """Les bulles de Gapminder : `x` (échelle logarithmique), `y`, une surface proportionnelle à `area`.

    `axes` : noms des deux axes, unité entre parenthèses. `label` : combien de noms écrire (les plus grands).
    `xlim`, `ylim` : mêmes bornes d’une année à l’autre, pour comparer. Rend `pays` (dessinés),
    `absents` (une valeur manque) et `table` (les lignes dessinées, la plus grande d’abord).

    >>> t = pd.DataFrame({"pays": ["A", "B"], "continent": "Asie", "x": [1, 10], "y": [50, 70], "p": [1e6, 4e6]})
    >>> r = bubble(t, x="x", y="y", area="p", axes=("x ($)", "y (ans)"), title="t", source="s")
    >>> r.fig.axes[0].collections[0].get_sizes().tolist()
    [2400.0, 600.0]
    """
    _columns(table, x, y, area, name, group)
    rows = table.dropna(subset=[x, y, area]).astype({x: float, y: float, area: float})
    rows = rows[(rows[x] > 0) & (rows[area] > 0)].sort_values(area, ascending=False).reset_index(drop=True)
    _known(rows[y], "les bulles", 2)
    marks = pd.DataFrame({"x": rows[x], "y": rows[y], "name": rows[name], "group": rows[group]})
    marks["size"] = rows[area] / rows[area][0] * _AREA
    fig, ax = theme.figure(height=5.4)
    _circles(ax, marks)
    ax.set(xlabel=axes[0], ylabel=axes[1], xlim=xlim, ylim=ylim)
    missing = len(table) - len(rows)
    absent = f"{plural(missing, 'pays', 'pays')} sans donnée."
    biggest = f"le plus gros, {rows[name][0]}, vaut {number(rows[area][0] / 1e6, 0)} millions"
    reading = finish(
        fig, title,
        [f"Nuage de {plural(len(rows), 'cercle')}, surface selon {area}. {axes[0]} en abscisse, {axes[1]} en ordonnée.",
         *(f"{r.name}{NBSP}: {number(r.x, 0)} et {number(r.y, 1)}." for r in marks.head(4).itertuples(name="R")),
         absent],
        {"pays": len(rows), "absents": missing}, rows,
        source=source, note=note or f"Surface du cercle{NBSP}: {area} ; {biggest}. {absent}",
    )  # fmt: skip
    _names(ax, marks.head(label))
    return reading


@theme.style()
def _circles(ax: Any, marks: pd.DataFrame) -> None:
    known = set(marks["group"])
    kinds = [k for k in CONTINENTS if k in known] or sorted(known)
    colour = {kind: CATEGORICAL[i % len(CATEGORICAL)] for i, kind in enumerate(kinds)}
    ax.set_xscale("log")
    ax.minorticks_off()
    look: dict[str, Any] = {"alpha": 0.6, "edgecolors": "white", "linewidths": 0.8}
    ax.scatter(marks["x"], marks["y"], s=marks["size"], c=[colour[kind] for kind in marks["group"]], **look)
    theme.french_axis(ax.xaxis, 0)
    theme.french_axis(ax.yaxis, 0)
    ax.grid(color="#ededeb")
    for i, kind in enumerate(reversed(kinds)):
        place = {"transform": ax.transAxes, "ha": "right", "fontsize": 9.5, "fontweight": "bold"}
        ax.text(0.99, 0.03 + 0.055 * i, kind, color=colour[kind], **place)


def _names(ax: Any, marks: pd.DataFrame) -> None:
    """Écrit chaque nom au-dessus, au-dessous, à droite ou à gauche de son cercle : là où la place est libre."""
    ax.figure.draw_without_rendering()  # la mise en page fixe la taille des axes : sans elle, tout chevauche
    centres = ax.transData.transform(marks[["x", "y"]]) * 72 / ax.figure.dpi
    radii = np.sqrt(marks["size"]) / 2
    circles = [(px, py, 0.7 * r, 0.7 * r) for (px, py), r in zip(centres, radii, strict=True)]
    sides = ((0, 1, "center", "bottom"), (0, -1, "center", "top"), (1, 0, "left", "center"), (-1, 0, "right", "center"))
    taken: list[tuple[float, ...]] = []
    for mark, (px, py), radius in zip(marks.itertuples(), centres, radii, strict=True):
        lift, half, tall = radius + 1, len(mark.name) * _LETTER / 2, _LINE / 2
        boxes = [(px + i * (lift + half), py + j * (lift + tall), half, tall) for i, j, *_ in sides]
        crowd = [3 * sum(_meet(b, t) for t in taken) + sum(_meet(b, c) for c in circles) for b in boxes]
        best = crowd.index(min(crowd))
        taken.append(boxes[best])
        i, j, ha, va = sides[best]
        look = {"textcoords": "offset points", "ha": ha, "va": va, "fontsize": 8.5}
        ax.annotate(mark.name, (mark.x, mark.y), (i * lift, j * lift), **look)


def _meet(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    """Deux rectangles (centre, demi-côtés) se touchent-ils ?"""
    return abs(a[0] - b[0]) < a[2] + b[2] and abs(a[1] - b[1]) < a[3] + b[3]
