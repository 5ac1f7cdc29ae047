"""Factualité : le test (`quiz`, `take`, `room`, `evidence`), les instruments (`gap`, `bubble`), `claim`, et les juges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from math import comb, sqrt
from statistics import NormalDist
from types import EllipsisType
from typing import Any

import numpy as np
import pandas as pd
from IPython import get_ipython
from IPython.display import display

from datakit.answers.exercise import choices
from datakit.audits import audit
from datakit.data.load import load
from datakit.draw import plots, table as tables
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from figaudit.base import figtext, html, theme
from figaudit.base.colour import CATEGORICAL, PALETTE
from figaudit.base.findings import Report, Rule, Severity, run_rules
from figaudit.base.text import (
    NBSP,
    NNBSP,
    did_you_mean,
    listing,
    normalise,
    number,
    percent,
    plural,
    quote,
    words,
)

LETTERS = "ABC"
KEY_YEAR = 2018
# Seuils de la Banque mondiale pour 2000, l'année des dollars constants de la table (revenu faible, élevé).
LOW, HIGH = 755, 9265
POOR_A_DAY = 1.9
# `evidence` : statut, source, phrase où mettre les mots de la recette. `claim` : ce qu’une phrase doit contenir
# (`wanted`), ou pas (`unwanted`), et pourquoi. `instincts` : ceux de Rosling.
_DATA = words(__file__, "factfulness.json")
_SAID = _DATA["said"]


def quiz() -> pd.DataFrame:
    """Le test (table `quiz_gapminder`), une ligne par question, indexé par son numéro ; une case vide vaut "".

    >>> quiz().bonne_reponse.str.cat(), quiz().loc[11, "choix_c"]
    ('CACBAABCCCCAA', '70 ans')
    """
    return load("quiz_gapminder").astype(object).fillna("").set_index("numero")


def evidence() -> pd.DataFrame:
    """Les treize réponses, indexées par question : ce que nos tables disent de la clé de 2018.

    `statut` : « recalculée » (la réponse sort de nos tables), « indice » (elles vont dans un sens sans mesurer
    la même chose) ou « citée » (nous n’avons pas les données). `accord` : « oui », « non », « le plus proche »
    (la réponse de 2018 reste la moins fausse, sans être juste) ou « non recalculée ». `depuis 2018` : ce que
    le test en dit.

    >>> evidence()["statut"].value_counts().to_dict()
    {'citée': 7, 'recalculée': 4, 'indice': 2}
    """
    rows, found = {}, _found()
    for n, q in quiz().iterrows():
        status, source, said = _DATA["evidence"].get(str(n), ("citée", q.source_2018, q.valeur_2018))
        year, letter, words, *exact = found.get(n, (None, "", ()))
        agree = "le plus proche" if exact == [False] else "oui"
        rows[n] = {
            "thème": q.theme, "clé de 2018": q.bonne_reponse, "statut": status, "dit": said.format(*words), "année": year,
            "accord": "non recalculée" if not letter else agree if letter == q.bonne_reponse else "non",
            "depuis 2018": q.statut, "source": source,
        }  # fmt: skip
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("question").astype({"année": "Int64"})


def _change(before: float, after: float) -> str:
    """La lettre pour « plus du double, pareil, moins de la moitié » (questions 1 et 3)."""
    return "A" if after > 1.8 * before else "C" if after < before / 2 else "B"


def _closest(q: pd.Series, measured: list[float]) -> tuple[str, list[int]]:
    """Le choix (« 70 ans », « 1 - 1 - 2 - 3 ») le plus proche d’une mesure : sa lettre et ses nombres."""
    choices = {c: [int(n) for n in re.findall(r"\d+", q[f"choix_{c.lower()}"])] for c in LETTERS}
    best = min(LETTERS, key=lambda c: np.abs(np.subtract(choices[c], measured)).sum())
    return best, choices[best]


def _found() -> dict[int, tuple[Any, ...]]:
    """Ce que disent nos tables : l’année, la lettre qu’elles désignent, des mots, et parfois si la lettre est juste."""
    world = load("gapminder_monde").dropna(subset="population").astype({"pib": float, "population": float})
    people = world.assign(a_head=world["pib"] / world["population"]).dropna(subset="a_head")
    poor = people[people["a_head"] / 365 < POOR_A_DAY].groupby("annee")["population"].sum()
    poor = poor / people.groupby("annee")["population"].sum()
    deaths = load("catastrophes_deces").set_index("annee")["deces"]
    old, new = deaths.loc[1918:1927].mean(), deaths.loc[2008:2017].mean()
    rich = people[people["annee"] == 2011]
    groups = pd.cut(rich["a_head"], [0, LOW, HIGH, float("inf")], labels=list(LETTERS))
    incomes = rich.groupby(groups, observed=False)["population"].sum() / rich["population"].sum()
    wide = load("population_continents").pivot(index="annee", columns="continent", values="population") / 1e9
    wide = wide.assign(reste=wide["Asie"] + wide["Océanie"])[["Amériques", "Europe", "Afrique", "reste"]]
    now, last = wide.loc[KEY_YEAR].tolist(), wide.iloc[-1].tolist()
    letter, told = _closest(quiz().loc[6], now)
    exact = [round(v) for v in now] == told == [round(v) for v in last]
    billions = (" - ".join(number(v, digits) for v in row) for row in (now, last) for digits in (1, 0))
    lives = world[world["annee"] == world["annee"].max()]
    life = np.average(lives["esperance_de_vie"], weights=lives["population"])
    heat = load("climat_monde").dropna(subset="anomalie_c").set_index("annee")["anomalie_c"]
    gained = heat.loc[2009:2018].mean() - heat.loc[1909:1918].mean()
    poverty = percent(poor[1990], 0), number(POOR_A_DAY), percent(poor[2010], 0)
    return {
        1: (2010, _change(poor[1990], poor[2010]), poverty),
        3: (2017, _change(old, new), (number(old, 0), number(new, 0))),
        4: (2011, incomes.idxmax(), (*(percent(part, 0) for part in incomes), len(rich))),
        6: (KEY_YEAR, letter, (*billions, KEY_YEAR, wide.index[-1]), exact),
        11: (int(lives["annee"].iloc[0]), _closest(quiz().loc[11], [life])[0], (number(life, 1), len(lives))),
        13: (2018, "A" if gained > 0.1 else "B", [number(gained, 1)]),
    }


# --- Le hasard ---

CHANCE = 1 / 3
WORSE, BETTER = "moins que le hasard", "mieux que le hasard"
_BLANK = {"", "?", ".", "-", "_"}


def luck(fewest: int, most: int, n: int, p: float = CHANCE) -> float:
    """La probabilité d’avoir de `fewest` à `most` bonnes réponses sur `n`, chacune juste avec la probabilité `p`.

    >>> round(luck(0, 0, 13), 4), luck(0, 13, 13)
    (0.0051, 1.0)
    """
    return min(1.0, sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(fewest, most + 1)))


def interval(k: int, n: int) -> tuple[float, float]:
    """L’intervalle de Wilson, à 95 %, d’une proportion `k / n` : ce que la vraie part pourrait être.

    Sans personne (`n` nul), on ne sait rien : de 0 à 1.

    >>> [round(x, 3) for x in interval(3, 20)], interval(0, 0)
    ([0.052, 0.36], (0.0, 1.0))
    """
    z2 = NormalDist().inv_cdf(0.975) ** 2
    middle, width = k + z2 / 2, sqrt(z2 * (k * (n - k) / max(n, 1) + z2 / 4))
    return max(0.0, (middle - width) / (n + z2)), min(1.0, (middle + width) / (n + z2))


def _odds(p: float) -> str:
    if p < 0.001:
        return f"moins d’une fois sur {number(1000)}"
    out_of = 1000 if p < 0.02 else 100
    return f"environ {plural(round(p * out_of), 'fois', 'fois')} sur {number(out_of)}"


def sheet() -> list[Any]:
    """Montre les treize questions à cocher et rend la liste des lettres cochées, `...` avant la première.

    Sans `ipywidgets`, sur le papier ou sur une page, il reste la table des questions : on écrit ses lettres.

    >>> sheet()[:2]
    [Ellipsis, Ellipsis]
    """
    asked = quiz()
    letters: list[Any] = [...] * len(asked)
    names = {"question": "Question", **{f"choix_{letter.lower()}": letter for letter in LETTERS}}
    listed = asked[list(names)].rename(columns=names)
    plain = tables.table(listed, "Treize questions posées en 2018", rows=len(asked))
    shown = {"text/html": plain._repr_html_(), "text/plain": "Treize questions, à cocher dans JupyterLab."}
    with suppress(ImportError):
        from ipywidgets import VBox

        boxes: list[Any] = []
        for rank, q in enumerate(asked.itertuples()):
            options = [(f"{letter}. {getattr(q, f'choix_{letter.lower()}')}", letter) for letter in LETTERS]
            ticked = partial(_tick, letters, rank)
            boxes += choices(f"{rank + 1}. {q.question}", options, f"Réponse {rank + 1}{NBSP}:", ticked)
        shown |= VBox(boxes)._repr_mimebundle_() | {"text/html": shown["text/html"]}
    if hasattr(get_ipython(), "kernel"):
        display(shown, raw=True)
    return letters


def _tick(letters: list[Any], rank: int, change: Mapping[str, Any]) -> None:
    """Note une case cochée ; les questions laissées de côté deviennent sans réponse."""
    letters[:] = [None if letter is ... else letter for letter in letters]
    letters[rank] = change["new"]


def take(answers: str | Iterable[str | None] | EllipsisType) -> Reading:
    """Corrige vos réponses : treize lettres A, B ou C (`"CACBA…"` ou une liste), `?` pour passer.

    Moins de treize réponses : la suite est laissée sans réponse. `...` : pas encore commencé. Rien n’est
    enregistré. Rend `juste`, `repondu`, `hasard` (la chance de faire aussi mal, ou aussi bien, en piochant) et
    `table` : une ligne par question. Lève `InvalidArgument` pour une autre lettre, ou plus de treize réponses.

    >>> score = take("CACBA ABCCC CA?")
    >>> score["juste"], score["repondu"], score.table["verdict"].iloc[-1]
    (12, 12, 'sans réponse')
    """
    asked = quiz()
    given = _letters(answers, len(asked))
    rows = [
        {
            "question": q.Index,
            "thème": q.theme,
            "votre réponse": getattr(q, f"choix_{g.lower()}") if g else "sans réponse",
            "bonne réponse en 2018": getattr(q, f"choix_{q.bonne_reponse.lower()}"),
            "verdict": "sans réponse" if not g else "juste" if g == q.bonne_reponse else "à revoir",
            "à savoir": ("A vieilli. " if q.statut == "a vieilli" else "") + q.remarque,
        }
        for g, q in zip(given, asked.itertuples(), strict=True)
    ]
    n, right = sum(map(bool, given)), sum(row["verdict"] == "juste" for row in rows)
    table = pd.DataFrame(rows)
    if not n:  # sans une réponse, la table reste vide : elle dirait les bonnes
        said = f'Donnez treize lettres, par exemple{NBSP}: facts.take("ABC…").'
        return Reading(None, "", {"juste": 0, "repondu": 0}, table.head(0), said)
    low = right < n * CHANCE
    p = luck(0, right, n) if low else luck(right, n, n)
    words = {
        "right": plural(right, "bonne réponse", "bonnes réponses"), "n": n, "part": percent(right / n, 0),
        "chance": number(n * CHANCE, 1), "odds": _odds(p), "how": "aussi mal ou pire" if low else "aussi bien ou mieux",
    }  # fmt: skip
    text = _SAID["score"].format(**words) + (_SAID["few"].format(plural(n, "question")) if n < 8 else "")
    return Reading(None, "", {"juste": right, "repondu": n, "hasard": p}, table, text)


def _letters(answers: Any, count: int) -> list[str]:
    raw = re.findall(r"[^\s,;/|]", answers) if isinstance(answers, str) else [] if answers is ... else answers
    given = ["" if g is None or g is ... else str(g).strip().upper() for g in raw]
    given = ["" if g in _BLANK else g for g in given]
    wrong = sorted({g for g in given if g and (len(g) > 1 or g not in LETTERS)})
    if wrong or len(given) > count:
        fact = f"Il y a {len(given)} réponses pour {count} questions."
        if wrong:
            fact = f"Réponse inconnue{NBSP}: {listing(quote(w[:20]) for w in wrong)}."
        raise InvalidArgument(*messages.said("facts-letters", fact=fact))
    return given + [""] * (count - len(given))


def room(counts: Mapping[int, Sequence[int]] | Iterable[Sequence[int]] | EllipsisType) -> Reading:
    """Compare une salle au hasard. `counts` : les mains levées pour A, B, C, question par question.

    Une liste de triplets dans l’ordre, ou un dictionnaire `{numéro: (a, b, c)}`. Une question sans main levée
    est laissée de côté. Aucun nom n’est demandé, rien n’est gardé. Rend `table` : une ligne par question (`n`,
    part juste, intervalle, verdict). Lève `InvalidArgument` pour un compte négatif, un triplet incomplet ou
    une question inconnue.

    >>> room({1: (20, 15, 5), 11: (2, 10, 28)}).table["verdict"].tolist()
    ['moins que le hasard', 'mieux que le hasard']
    >>> room([]).text
    'Salle vide\\xa0: entrez les mains levées pour A, B et C.'
    """
    raw = {} if counts is ... else dict(counts) if isinstance(counts, Mapping) else dict(enumerate(counts, 1))
    asked, rows = quiz(), []
    for n, hands in raw.items():
        hands = hands if isinstance(hands, (list, tuple)) else [hands]
        counted = all(isinstance(h, (int, np.integer)) and h >= 0 for h in hands)
        if n not in asked.index or len(hands) != 3 or not counted:
            raise InvalidArgument(*messages.said("facts-hands", n=n, hands=hands))
        total, right = int(sum(hands)), int(hands[LETTERS.index(asked.loc[n, "bonne_reponse"])])
        if total:
            low, high = interval(right, total)
            verdict = WORSE if high < CHANCE else BETTER if low > CHANCE else "indécis"
            rows.append([n, asked.loc[n, "theme"], total, right, right / total, low, high, verdict])
    columns = ["question", "thème", "n", "juste", "part", "bas", "haut", "verdict"]
    table = pd.DataFrame(rows, columns=columns).sort_values("question", ignore_index=True)
    if table.empty:
        return Reading(None, "", {}, table, f"Salle vide{NBSP}: entrez les mains levées pour A, B et C.")
    return _against_chance(table)


def _against_chance(table: pd.DataFrame) -> Reading:
    worse = [f"{r.question} ({r.thème})" for r in table.itertuples() if r.verdict == WORSE]
    found = "alone" if table["n"].max() == 1 else "worse" if worse else "none"
    flukes, part = plural(round(len(table) * 0.025, 1), "question"), table["juste"].sum() / table["n"].sum()
    words = {"part": percent(part, 0), "chance": percent(CHANCE, 0), "flukes": flukes}
    text = _SAID["room"].format(found=_SAID[found].format(listing(worse)), **words)
    points = table[["part", "bas", "haut"]].rename(columns={"part": "valeur"}) * 100
    points["dit"] = table["part"].map(percent) + ", " + table["verdict"]
    points.index = table["question"].astype(str) + ". " + table["thème"]
    title, unit = "Ce que la salle savait", "% de bonnes réponses, par question"
    note = f"Trait épais{NBSP}: intervalle à 95{NNBSP}%. Gris{NBSP}: on ne peut pas trancher."
    chance = {"reference": CHANCE * 100, "reference_label": "hasard"}
    source = "mains levées, clé Gapminder de 2018"
    fig = plots.intervals(points, title=title, unit=unit, source=source, note=note, **chance)
    alt = f"{title}. Part de bonnes réponses, en %, et son intervalle. {plots.tell(points)} {text}"
    return Reading(fig, alt, table=table, text=text)


# --- Les instruments ---

_AREA = 2400.0  # points carrés du plus gros cercle
_LETTER, _LINE = 5.0, 11.0  # place d'une lettre et d'une ligne d'étiquette, en points
_SIDES = (0, 1), (0, -1), (1, 0), (-1, 0)  # au-dessus, au-dessous, à droite, à gauche


@dataclass(frozen=True, eq=False)
class Reading:
    """Une lecture : `fig` à montrer avec `alt`, `numbers` à citer, `table` pour le détail, `text` à lire avec.

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

    def __repr__(self) -> str:
        return self.text or self.alt

    def _repr_html_(self) -> str:
        if self.fig:
            shown = html.Markup(theme.Shown(self.fig, self.alt)._repr_html_())
        elif len(self.table):
            shown = html.table(self.table.to_dict("records"), list(self.table), "Ligne par ligne")
        else:
            return html.panel("Pas encore commencé", self.text, tone="todo")
        return html.join(html.panel("En mots", self.text) if self.text else "", shown)


def _known(values: pd.Series, what: str, least: int = 1) -> pd.Series:
    known = values.dropna().astype(float)
    if len(known) < least:
        name, found = what[:1].upper() + what[1:], plural(len(known), "valeur connue")
        raise InvalidArgument(*messages.said("facts-values", name=name, found=found, least=least))
    return known


@theme.style()
def gap(
    left: pd.Series, right: pd.Series, *, names: tuple[str, str], title: str, unit: str, source: str
) -> Reading:
    """Le fossé : deux groupes en entier, et ce qu’ils ont en commun, plutôt que deux moyennes.

    Rend `recouvrement` (de 0, aucun point commun, à 1, mêmes distributions ; il dépend un peu du découpage, en douze classes),
    `dedans` (part du groupe de gauche dans l’étendue de celui de droite) et `depasse` (chance qu’un membre de
    gauche dépasse un membre de droite, ex æquo pour moitié).

    >>> a, b = pd.Series([1, 2, 3]), pd.Series([8, 9])
    >>> gap(a, b, names=("a", "b"), title="t", unit="u", source="s")["recouvrement"]
    0.0
    """
    groups = a, b = _known(left, names[0]).to_numpy(), _known(right, names[1]).to_numpy()
    edges = np.histogram_bin_edges(np.concatenate(groups), 12)
    shares = [np.histogram(group, edges)[0] / len(group) for group in groups]
    common = np.minimum(*shares)
    numbers = {
        "recouvrement": float(common.sum()),
        "depasse": float(((a[:, None] > b).mean() + (a[:, None] >= b).mean()) / 2),
        "dedans": float(((a >= b.min()) & (a <= b.max())).mean()),
    }
    alt = f"{title.rstrip('. ')}."
    fig, axes = theme.figure(2, 1, sharex=True, sharey=True, height=4.8)
    for ax, name, group, share, colour in zip(axes, names, groups, shares, CATEGORICAL, strict=False):
        mean, low, high = (number(x, 1) for x in (group.mean(), group.min(), group.max()))
        alt += f" {name}{NBSP}: moyenne {mean}, de {low} à {high} ({unit})."
        # En clair, le groupe ; par-dessus, en foncé, ce qu'il partage avec l'autre.
        for heights, alpha in ((share, 0.35), (common, None)):
            ax.bar(edges[:-1], heights * 100, np.diff(edges), align="edge", color=colour, alpha=alpha)
        ax.set_title(f"{name}, moyenne {mean}", color=colour, fontsize=10)
        theme.french_axis(ax.yaxis, 0, "%")
        ax.axvline(group.mean(), color=PALETTE["noir"], linestyle="--", linewidth=1.2)
    theme.french_axis(axes[1].xaxis)
    axes[1].set_xlabel(unit)
    both = percent(common.sum(), 0)
    note = f"Foncé{NBSP}: ce que les deux groupes ont en commun ({both})."
    figtext.annotate(fig, title=title, unit="% de chaque groupe", source=source, note=note)
    return Reading(fig, f"{alt} Les deux distributions ont {both} en commun.", numbers)


def bubble(
    table: pd.DataFrame, *, x: str, y: str, area: str, axes: tuple[str, str], title: str, source: str,
    xlim: tuple[float, float] | None = None, ylim: tuple[float, float] | None = None,
) -> Any:  # fmt: skip
    """Les bulles de Gapminder : `x` (échelle logarithmique), `y`, une surface proportionnelle à `area`.

    `table` nomme aussi chaque `pays` et son `continent` ; les neuf plus grands sont écrits. `axes` : noms des deux
    axes, unité entre parenthèses. `xlim`, `ylim` : mêmes bornes d’une année à l’autre, pour comparer.

    >>> t = pd.DataFrame({"pays": ["A", "B"], "continent": "Asie", "x": [1, 10], "y": [50, 70], "p": [1e6, 4e6]})
    >>> fig = bubble(t, x="x", y="y", area="p", axes=("x ($)", "y (ans)"), title="t", source="s")
    >>> fig.axes[0].collections[0].get_sizes().tolist()
    [2400.0, 600.0]
    """
    if lost := [column for column in (x, y, area, "pays", "continent") if column not in table.columns]:
        columns = listing(table.columns, "ou")
        raise InvalidArgument(*messages.said("facts-column", lost=listing(map(quote, lost)), columns=columns))
    rows = table.dropna(subset=[x, y, area]).astype({x: float, y: float, area: float})
    rows = rows[(rows[x] > 0) & (rows[area] > 0)].sort_values(area, ascending=False).reset_index(drop=True)
    _known(rows[y], "les bulles", 2)
    marks = rows[[x, y, "pays", "continent"]].set_axis(["x", "y", "name", "group"], axis=1)
    marks["size"] = rows[area] / rows[area][0] * _AREA
    fig, ax = theme.figure(height=5.4)
    _circles(ax, marks)
    ax.set(xlabel=axes[0], ylabel=axes[1], xlim=xlim, ylim=ylim)
    absent = f"{plural(len(table) - len(rows), 'pays', 'pays')} sans donnée."
    biggest = f"le plus gros, {rows['pays'][0]}, vaut {number(rows[area][0] / 1e6, 0)} millions"
    note = f"Surface du cercle{NBSP}: {area} ; {biggest}. {absent}"
    figtext.annotate(fig, title=title, source=source, note=note)
    _names(ax, marks.head(9))
    return fig


@theme.style()
def _circles(ax: Any, marks: pd.DataFrame) -> None:
    kinds = sorted(set(marks["group"]))
    colour = dict(zip(kinds, cycle(CATEGORICAL), strict=False))
    ax.set_xscale("log")
    ax.minorticks_off()
    look: dict[str, Any] = {"alpha": 0.6, "edgecolors": "white", "linewidths": 0.8}
    ax.scatter(marks["x"], marks["y"], s=marks["size"], c=marks["group"].map(colour), **look)
    theme.french_axis(ax.xaxis, 0)
    theme.french_axis(ax.yaxis, 0)
    ax.grid(color="#ededeb")
    for i, kind in enumerate(reversed(kinds)):
        place = {"transform": ax.transAxes, "ha": "right", "fontsize": 9.5, "fontweight": "bold"}
        ax.text(0.99, 0.03 + 0.055 * i, kind, color=colour[kind], **place)


def _names(ax: Any, marks: pd.DataFrame) -> None:
    """Écrit chaque nom au-dessus, au-dessous, à droite ou à gauche de son cercle : là où la place est libre."""
    ax.figure.draw_without_rendering()  # la mise en page fixe la taille des axes : sans elle, tout chevauche
    centres = ax.transData.transform(marks[["x", "y"]]) * 72 / ax.figure.dpi
    radii = np.sqrt(marks["size"].to_numpy()) / 2
    # Ce qui occupe déjà la place : des centres et des demi-côtés, et ce que chacun gêne.
    taken, weights = np.column_stack([centres, 0.7 * radii, 0.7 * radii]), np.ones(len(marks))
    for mark, centre, lift in zip(marks.itertuples(), centres, radii + 1, strict=True):
        half = np.array([len(mark.name) * _LETTER, _LINE]) / 2
        spots = centre + np.array(_SIDES) * (lift + half)
        crowd = [weights @ (abs(taken[:, :2] - spot) < taken[:, 2:] + half).all(axis=1) for spot in spots]
        best = int(np.argmin(crowd))
        # Un nom gêne plus qu'un cercle.
        taken, weights = np.vstack([taken, [*spots[best], *half]]), np.append(weights, 3)
        right, up = _SIDES[best]
        look = {"ha": ("center", "left", "right")[right], "va": ("center", "bottom", "top")[up]}
        where = {"xytext": (right * lift, up * lift), "textcoords": "offset points"}
        ax.annotate(mark.name, (mark.x, mark.y), fontsize=8.5, **where, **look)


# --- La méthode ---


def _check(check: Mapping[str, str], texts: Mapping[str, str]) -> Iterable[str]:
    empty = [f"La phrase « {name} » est vide." for name, words in texts.items() if not words]
    part = check.get("part")
    if not part:
        return empty
    words = texts.get(part, " ".join(texts.values()))
    if "unwanted" in check:
        return [f"« {found.group()} »" for found in re.finditer(check["unwanted"], words)]
    where = f"la phrase « {part} »" if part in texts else part
    return [] if empty or re.search(check["wanted"], words) else [f"{check['title']} dans {where}."]


def claim(answer: Any) -> Report | str:
    """Vérifie la forme des trois phrases qui démontent une panique, `(sourcer, comparer, recadrer)`.

    La machine ne dit pas si c’est vrai : `measures` le rappelle. Une phrase vide ou `...` est signalée.

    >>> claim(("Selon l’Insee (2023), la ville a 90 000 habitants.", "Elle en a 2 % de plus qu’en 2013.",
    ...        "La hausse est réelle, mais lente.")).ok
    True
    >>> claim("Les volcans polluent.")
    'On attend trois phrases entre parenthèses\xa0: ("…", "…", "…").'
    """
    if not isinstance(answer, (tuple, list)) or len(answer) != 3:
        return f'On attend trois phrases entre parenthèses{NBSP}: ("…", "…", "…").'
    given = zip(("sourcer", "comparer", "recadrer"), answer, strict=True)
    texts = {part: "" if words is ... or words is None else normalise(words) for part, words in given}
    unchecked = "si la source existe, si le chiffre est exact, si l’équivalent est juste"
    filled = percent(sum(map(bool, texts.values())) / len(texts), 0)
    measures = [("Phrases écrites", filled), ("Ce que la machine ne vérifie pas", unchecked)]
    rules = [
        Rule(name, c["title"], c["why"], c["fix"], Severity(c["severity"]), partial(_check, c))
        for name, c in _DATA["claim"].items()
    ]
    return run_rules(rules, texts, "Trois phrases", measures=measures)


# --- Les juges ---

INSTINCTS: tuple[str, ...] = tuple(_DATA["instincts"])
# Les colonnes où chercher un progrès, et son sens.
MEASURES = {"esperance_de_vie": 1, "pib_par_habitant": 1, "mortalite_infantile": -1, "fecondite": -1}
_LEAST = 0.1  # un progrès d'au moins un dixième


def whole_sheet(answer: Any) -> str:
    """Treize lettres A, B ou C, aucune laissée de côté.

    >>> whole_sheet("BABCB CABAC BCB")
    ''
    >>> whole_sheet("BAB")
    'Il manque 10 réponses\\xa0: au moindre doute, pariez quand même.'
    """
    expected = "On attend treize lettres A, B ou C, entre guillemets."
    try:
        score = take(answer)
    except (InvalidArgument, TypeError) as error:
        return f"{getattr(error, 'fact', '')} {expected}".strip()
    missing = 13 - int(score["repondu"])
    return f"Il manque {plural(missing, 'réponse')} : au moindre doute, pariez quand même." if missing else ""


def instinct(answer: Any, mistakes: Mapping[str, int] | pd.Series | None = None) -> str:
    """Un des dix instincts de Rosling, avec ou sans article ; le plus fréquent de `mistakes`, ou l'un d'eux.

    >>> instinct("La peur"), instinct("la paresse")[:31], instinct("la peur", {"taille": 2, "peur": 1})[:22]
    ('', 'Choisissez un des dix instincts', 'Un autre instinct vous')
    """
    named = re.sub(r"^(l'|la |le |une? )", "", normalise(answer))
    if named in map(normalise, INSTINCTS):
        counts = {normalise(name): n for name, n in dict({} if mistakes is None else mistakes).items()}
        if not counts or counts.get(named) == max(counts.values()):
            return ""
        return "Un autre instinct vous a trompé plus souvent : il est en tête du tableau « vos erreurs »."
    return f"Choisissez un des dix instincts : {listing(INSTINCTS, 'ou')}. {did_you_mean(named[:40], INSTINCTS)}".strip()


def world_bubbles(fig: Any) -> str | Report:
    """Un cercle par pays, d’une surface qui dit la population, puis l’audit de la figure.

    >>> import matplotlib.pyplot as plt
    >>> print(world_bubbles(plt.figure(figsize=(3, 2))))
    On attend un cercle par pays : passez une année entière à `facts.bubble`.
    >>> plt.close()
    """
    dots = [c for ax in fig.axes for c in ax.collections if len(c.get_offsets()) >= 80]
    if not dots:
        return "On attend un cercle par pays : passez une année entière à `facts.bubble`."
    if len(set(dots[0].get_sizes())) < 10:
        return "Tous les cercles ont la même taille : la surface doit dire la population."
    world, drawn = load("gapminder_monde").groupby("annee"), {*dots[0].get_offsets()[:, 1]}
    years = [year for year, rows in world if drawn <= {*rows["esperance_de_vie"]}]
    if not years:
        return "Les hauteurs ne sont pas les espérances de vie d’une année : filtrez `monde` par `annee`."
    if str(years[0]) not in figtext.read(fig).title:
        return f"Les cercles sont ceux de {years[0]} : dites-le dans le titre."
    return audit(fig) if years[0] != 2011 else "C’est encore 2011 : prenez une autre année."


def good_news(answer: Any, world: pd.DataFrame) -> str:
    """Un progrès d’au moins un dixième dans `world` : (pays, colonne, année de départ, année d’arrivée).

    >>> world = pd.DataFrame({"pays": "Iran", "annee": [1985, 2015], "fecondite": [6.0, 1.9]})
    >>> good_news(("Iran", "fecondite", 1985, 2015), world), good_news(("Iran", "fecondite", 2015, 1985), world)[:10]
    ('', 'Les années')
    """
    try:
        country, column, start, end = answer
        start, end = int(start), int(end)
    except (TypeError, ValueError):
        return 'On attend quatre choses : un pays, une colonne, deux années. Par exemple ("Iran", "fecondite", 1985, 2015).'
    if column not in MEASURES:
        return f"{quote(column)} n’est pas une des colonnes où chercher : {listing(MEASURES, 'ou')}."
    rows = world[world["pays"] == str(country)].set_index("annee")[column].dropna()
    if rows.empty:
        near = did_you_mean(str(country)[:40], world["pays"].unique())
        return f"{quote(country)} n’est pas dans la table : vérifiez l’orthographe. {near}".strip()
    if start >= end:
        return "Les années vont de la plus ancienne à la plus récente."
    if not {start, end} <= set(rows.index):
        return f"Pour {country}, la table va de {rows.index[0]} à {rows.index[-1]} : choisissez deux de ces années."
    gain = MEASURES[column] * float(rows[end] / rows[start] - 1)
    if gain < 0:
        return f"C’est un recul de {percent(-gain)} : cherchez un progrès."
    if gain < _LEAST:
        return f"Le progrès est de {percent(gain)} : cherchez-en un d’au moins {percent(_LEAST, 0)}."
    return ""
