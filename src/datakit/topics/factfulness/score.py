"""Passer le test, seul ou en salle, et comparer au hasard : le chimpanzé et ses 33 %."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import comb, sqrt
from statistics import NormalDist
from types import EllipsisType
from typing import Any

import pandas as pd

from datakit import html, theme
from datakit.colour import PALETTE
from datakit.errors import InvalidArgument
from datakit.figtext import annotate
from datakit.text import NBSP, NNBSP, listing, number, percent, plural, quote
from datakit.topics.factfulness.quiz import LETTERS, Question, questions

CHANCE = 1 / 3
_BLANK = {"", "?", ".", "-", "_"}


def at_most(k: int, n: int, p: float = CHANCE) -> float:
    """La probabilité d’avoir `k` bonnes réponses ou moins sur `n`, chacune juste avec la probabilité `p`.

    >>> round(at_most(0, 13), 4), at_most(13, 13)
    (0.0051, 1.0)
    """
    return min(1.0, sum(comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k + 1)))


def at_least(k: int, n: int, p: float = CHANCE) -> float:
    """La probabilité d’avoir `k` bonnes réponses ou davantage sur `n`.

    >>> at_least(0, 13), round(at_least(1, 1), 4)
    (1.0, 0.3333)
    """
    return min(1.0, sum(comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k, n + 1)))


def interval(k: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """L’intervalle de Wilson d’une proportion `k / n` : ce que la vraie part pourrait être.

    Sans personne (`n` nul), on ne sait rien : de 0 à 1.

    >>> [round(x, 3) for x in interval(3, 20)], interval(0, 0)
    ([0.052, 0.36], (0.0, 1.0))
    """
    if n == 0:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.5 + level / 2)
    share, width = k / n, z * sqrt(k / n * (1 - k / n) / n + z * z / (4 * n * n))
    middle, scale = share + z * z / (2 * n), 1 + z * z / n
    low = 0.0 if k == 0 else (middle - width) / scale
    return low, 1.0 if k == n else (middle + width) / scale


def _odds(p: float) -> str:
    """Une probabilité en mots : « 12 fois sur 100 »."""
    if p < 0.001:
        return f"moins d’une fois sur {number(1000)}"
    return f"environ {plural(round(p * 1000), 'fois', 'fois')} sur {number(1000)}" if p < 0.02 else (
        f"environ {plural(round(p * 100), 'fois', 'fois')} sur 100"
    )  # fmt: skip


@dataclass(frozen=True)
class Score:
    """Un test passé. `given` : une lettre par question, vide si l’on n’a pas répondu."""

    given: tuple[str, ...]
    asked: tuple[Question, ...]

    @property
    def answered(self) -> int:
        """Le nombre de questions auxquelles on a répondu."""
        return sum(bool(g) for g in self.given)

    @property
    def right(self) -> int:
        """Le nombre de bonnes réponses (clé de 2018)."""
        return sum(g == q.key for g, q in zip(self.given, self.asked, strict=True))

    @property
    def as_bad(self) -> float:
        """La probabilité de faire aussi mal ou pire en répondant au hasard."""
        return at_most(self.right, self.answered)

    @property
    def as_good(self) -> float:
        """La probabilité de faire aussi bien ou mieux en répondant au hasard."""
        return at_least(self.right, self.answered)

    @property
    def missed(self) -> tuple[int, ...]:
        """Les numéros des questions manquées."""
        return tuple(q.number for g, q in zip(self.given, self.asked, strict=True) if g and g != q.key)

    @property
    def text(self) -> str:
        """Le résultat en mots."""
        if not self.answered:
            return f'Pas encore commencé{NBSP}: donnez treize lettres, par exemple facts.take("ABC…").'
        luck = number(self.answered * CHANCE, 1)
        head = (
            f"{plural(self.right, 'bonne réponse', 'bonnes réponses')} sur {self.answered} "
            f"({percent(self.right / self.answered, 0)}). Un chimpanzé qui pioche au hasard en a {luck} en moyenne."
        )
        if self.right < self.answered * CHANCE:
            tail = f"Au hasard, on fait aussi mal ou pire {_odds(self.as_bad)}."
        else:
            tail = f"Au hasard, on fait aussi bien ou mieux {_odds(self.as_good)}."
        few = f"Avec {plural(self.answered, 'question')}, la chance pèse lourd." if self.answered < 8 else ""
        return " ".join(part for part in (head, tail, few) if part)

    @property
    def table(self) -> pd.DataFrame:
        """Question par question : votre réponse, la bonne, et ce qu’il faut savoir."""
        rows = [
            {
                "question": q.number,
                "thème": q.theme,
                "votre réponse": q.choices[LETTERS.index(g)] if g else "sans réponse",
                "bonne réponse en 2018": q.right,
                "verdict": "sans réponse" if not g else "juste" if g == q.key else "à revoir",
                "à savoir": ("A vieilli. " if q.aged else "") + q.note,
            }
            for g, q in zip(self.given, self.asked, strict=True)
        ]
        return pd.DataFrame(rows)

    def __str__(self) -> str:
        lines = [f"{r.question}. {r.thème}{NBSP}: {r.verdict}" for r in self.table.itertuples()]
        return "\n".join([self.text, *lines]) if self.answered else self.text

    __repr__ = __str__

    def _repr_html_(self) -> str:
        if not self.answered:
            return html.panel("Le test", self.text, tone="todo")
        rows = self.table
        caption = "Question par question, clé de 2018"
        listed = html.table(rows.to_dict("records"), list(rows.columns), caption)
        return html.panel("Votre test", self.text, listed, tone="info")


def take(answers: str | Iterable[str | None] | EllipsisType) -> Score:
    """Corrige vos réponses : treize lettres A, B ou C (`"CACBA…"` ou une liste), `?` pour passer.

    Moins de treize réponses : la suite est laissée sans réponse. `...` : pas encore commencé. Rien n’est
    enregistré. Lève `InvalidArgument` pour une autre lettre, ou pour plus de treize réponses.

    >>> score = take("CACBA ABCCC CAA")
    >>> score.right, score.missed
    (13, ())
    >>> take(...).text[:18]
    'Pas encore commenc'
    """
    asked = questions()
    raw: list[Any] = [] if answers is ... else list(answers)
    if isinstance(answers, str):
        raw = [c for c in answers if not (c.isspace() or c in ",;/|")]
    given = ["" if g is None or g is ... else str(g).strip().upper() for g in raw]
    given = ["" if g in _BLANK else g for g in given]
    wrong = sorted({g for g in given if g and (len(g) > 1 or g not in LETTERS)})
    if wrong or len(given) > len(asked):
        fact = (
            f"Réponse inconnue{NBSP}: {listing(quote(w[:20]) for w in wrong)}."
            if wrong
            else f"Il y a {len(given)} réponses pour {len(asked)} questions."
        )
        raise InvalidArgument(fact, "treize lettres A, B ou C ; « ? » pour passer.", 'facts.take("ABCA?…")')
    return Score(tuple(given + [""] * (len(asked) - len(given))), asked)


@dataclass(frozen=True)
class Room:
    """Les mains levées d’une salle. `table` : une ligne par question (n, part juste, intervalle, verdict)."""

    table: pd.DataFrame
    fig: Any
    alt: str
    text: str

    @property
    def worse(self) -> tuple[int, ...]:
        """Les questions que la salle manque plus souvent que le hasard."""
        return tuple(self.table.loc[self.table["verdict"] == "moins que le hasard", "question"])

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def _repr_html_(self) -> str:
        if self.fig is None:
            return html.panel("La salle", self.text, tone="todo")
        drawn = theme.Shown(theme.to_png(self.fig), self.alt)._repr_html_()
        return html.join(html.Markup(drawn), html.panel("La salle", self.text, tone="info"))


def room(
    counts: Mapping[int, Sequence[int]] | Iterable[Sequence[int]] | EllipsisType, level: float = 0.95
) -> Room:
    """Compare une salle au hasard. `counts` : les mains levées pour A, B, C, question par question.

    Une liste de triplets dans l’ordre, ou un dictionnaire `{numéro: (a, b, c)}`. Une question sans main levée
    est laissée de côté. Aucun nom n’est demandé, rien n’est gardé. Lève `InvalidArgument` pour un compte
    négatif, un triplet incomplet ou une question inconnue.

    >>> salle = room({1: (20, 15, 5), 11: (2, 10, 28)})
    >>> salle.worse, room([]).text
    ((1,), 'Salle vide\\xa0: entrez les mains levées pour A, B et C.')
    """
    asked = {q.number: q for q in questions()}
    raw = {} if counts is ... else dict(counts) if isinstance(counts, Mapping) else dict(enumerate(counts, 1))
    rows = []
    for n, hands in raw.items():
        hands = list(hands)
        if n not in asked or len(hands) != 3 or any(int(h) != h or h < 0 for h in hands):
            raise InvalidArgument(
                f"Question {n}{NBSP}: {hands} ne se lit pas comme des mains levées.",
                "trois nombres entiers, pour A, B et C, et un numéro de 1 à 13.",
                "facts.room({1: (12, 20, 8)})",
            )
        total, right = int(sum(hands)), int(hands[LETTERS.index(asked[n].key)])
        if total:
            rows.append(_row(asked[n], right, total, level))
    columns = ["question", "thème", "n", "juste", "part", "bas", "haut", "verdict"]
    table = pd.DataFrame(rows, columns=columns).sort_values("question", ignore_index=True)
    if table.empty:
        return Room(table, None, "", f"Salle vide{NBSP}: entrez les mains levées pour A, B et C.")
    text = _room_text(table, level)
    return Room(table, _room_figure(table), "Barres de la part de bonnes réponses. " + text, text)


def _row(q: Question, right: int, total: int, level: float) -> list[Any]:
    low, high = interval(right, total, level)
    verdict = "moins que le hasard" if high < CHANCE else "mieux que le hasard" if low > CHANCE else "indécis"
    return [q.number, q.theme, total, right, right / total, low, high, verdict]


def _room_text(table: pd.DataFrame, level: float) -> str:
    worse = [f"{r.question} ({r.thème})" for r in table.itertuples() if r.verdict == "moins que le hasard"]
    most = int(table["n"].max())
    right, total = int(table["juste"].sum()), int(table["n"].sum())
    parts = [f"En tout, {percent(right / total, 0)} de bonnes réponses ; le hasard en donne 33{NNBSP}%."]
    if most == 1:
        parts.append(f"Une seule personne{NBSP}: on ne peut rien dire de la salle.")
    elif worse:
        parts.append(f"Plus souvent manquées qu’au hasard{NBSP}: {listing(worse)}.")
    else:
        parts.append("Aucune question n’est nettement plus manquée qu’au hasard.")
    by_luck = len(table) * (1 - level) / 2
    parts.append(
        f"Intervalles de Wilson à {percent(level, 0)} ; même au hasard, {number(by_luck, 1)} question en moyenne "
        "paraîtrait trop manquée."
    )
    return " ".join(parts)


def _room_figure(table: pd.DataFrame) -> Any:
    colours = {"moins que le hasard": PALETTE["orange"], "mieux que le hasard": PALETTE["bleu"]}
    fig, ax = theme.figure(height=1.6 + 0.34 * len(table))
    with theme.style():
        ys = range(len(table))
        ax.barh(ys, table["part"] * 100, color=[colours.get(v, PALETTE["gris"]) for v in table["verdict"]])
        ax.hlines(ys, table["bas"] * 100, table["haut"] * 100, color=PALETTE["noir"], linewidth=1.2)
        ax.axvline(CHANCE * 100, color=PALETTE["noir"], linestyle="--", linewidth=1.2)
        ax.set_yticks(ys, [f"{r.question}. {r.thème}" for r in table.itertuples()])
        ax.set_ylim(len(table) - 0.4, -1.1)
        ax.text(CHANCE * 100 + 0.8, -0.7, "hasard", va="center", fontsize=9)
        ax.set_xlim(0, 132)
        ax.set_xticks(range(0, 101, 25))
        theme.french_axis(ax.xaxis, 0, "%")
        for y, r in zip(ys, table.itertuples(), strict=True):
            if r.verdict != "indécis":
                ax.text(103, y, r.verdict, va="center", fontsize=9)
    return annotate(
        fig, title="Ce que la salle savait", unit="% de bonnes réponses", subtitle="par question",
        source="mains levées, clé Gapminder de 2018",
        note=f"Traits noirs{NBSP}: intervalle à 95{NNBSP}%. Gris{NBSP}: on ne peut pas trancher.",
    )  # fmt: skip
