"""Passer le test, seul ou en salle, et comparer au hasard : le chimpanzé et ses 33 %."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import comb, sqrt
from statistics import NormalDist
from types import EllipsisType
from typing import Any

import pandas as pd

from datakit import theme
from datakit.colour import PALETTE
from datakit.errors import InvalidArgument
from datakit.text import NBSP, NNBSP, listing, number, percent, plural, quote
from datakit.topics.factfulness.instruments import Reading, finish
from datakit.topics.factfulness.quiz import LETTERS, quiz

CHANCE = 1 / 3
WORSE, BETTER = "moins que le hasard", "mieux que le hasard"
_BLANK = {"", "?", ".", "-", "_"}


def luck(fewest: int, most: int, n: int, p: float = CHANCE) -> float:
    """La probabilité d’avoir de `fewest` à `most` bonnes réponses sur `n`, chacune juste avec la probabilité `p`.

    >>> round(luck(0, 0, 13), 4), luck(0, 13, 13)
    (0.0051, 1.0)
    """
    return min(1.0, sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(fewest, most + 1)))


def interval(k: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """L’intervalle de Wilson d’une proportion `k / n` : ce que la vraie part pourrait être.

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
    """Une probabilité en mots : « environ 12 fois sur 100 »."""
    if p < 0.001:
        return f"moins d’une fois sur {number(1000)}"
    out_of = 1000 if p < 0.02 else 100
    return f"environ {plural(round(p * out_of), 'fois', 'fois')} sur {number(out_of)}"


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
    text = (
        f"{plural(right, 'bonne réponse', 'bonnes réponses')} sur {n} ({percent(right / n, 0)}). "
        f"Un chimpanzé qui pioche au hasard en a {number(n * CHANCE, 1)} en moyenne. "
        f"Au hasard, on fait {'aussi mal ou pire' if low else 'aussi bien ou mieux'} {_odds(p)}."
    )
    text += f" Avec {plural(n, 'question')}, la chance pèse lourd." if n < 8 else ""
    return Reading(None, "", {"juste": right, "repondu": n, "hasard": p}, table, text)


def _letters(answers: Any, count: int) -> list[str]:
    """Les réponses, une lettre par question ; une chaîne vide là où l’on a passé."""
    raw: list[Any] = [] if answers is ... else list(answers)
    if isinstance(answers, str):
        raw = [c for c in answers if not (c.isspace() or c in ",;/|")]
    given = ["" if g is None or g is ... else str(g).strip().upper() for g in raw]
    given = ["" if g in _BLANK else g for g in given]
    wrong = sorted({g for g in given if g and (len(g) > 1 or g not in LETTERS)})
    if wrong or len(given) > count:
        fact = f"Il y a {len(given)} réponses pour {count} questions."
        if wrong:
            fact = f"Réponse inconnue{NBSP}: {listing(quote(w[:20]) for w in wrong)}."
        raise InvalidArgument(fact, "treize lettres A, B ou C ; « ? » pour passer.", 'facts.take("ABCA?…")')
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
        hands = list(hands)
        if n not in asked.index or len(hands) != 3 or any(int(h) != h or h < 0 for h in hands):
            raise InvalidArgument(
                f"Question {n}{NBSP}: {hands} ne se lit pas comme des mains levées.",
                "trois nombres entiers, pour A, B et C, et un numéro de 1 à 13.",
                "facts.room({1: (12, 20, 8)})",
            )
        total, right = int(sum(hands)), int(hands[LETTERS.index(asked.loc[n, "bonne_reponse"])])
        if total:
            low, high = interval(right, total)
            verdict = WORSE if high < CHANCE else BETTER if low > CHANCE else "indécis"
            rows.append([n, asked.loc[n, "theme"], total, right, right / total, low, high, verdict])
    columns = ["question", "thème", "n", "juste", "part", "bas", "haut", "verdict"]
    table = pd.DataFrame(rows, columns=columns).sort_values("question", ignore_index=True)
    if table.empty:
        said = f"Salle vide{NBSP}: entrez les mains levées pour A, B et C."
        return Reading(None, "", table=table, text=said)
    return _against_chance(table)


def _against_chance(table: pd.DataFrame) -> Reading:
    worse = [f"{r.question} ({r.thème})" for r in table.itertuples() if r.verdict == WORSE]
    if table["n"].max() == 1:
        found = f"Une seule personne{NBSP}: on ne peut rien dire de la salle."
    elif worse:
        found = f"Plus souvent manquées qu’au hasard{NBSP}: {listing(worse)}."
    else:
        found = "Aucune question n’est nettement plus manquée qu’au hasard."
    text = (
        f"En tout, {percent(table['juste'].sum() / table['n'].sum(), 0)} de bonnes réponses ; le hasard en donne "
        f"{percent(CHANCE, 0)}. {found} Intervalles de Wilson à 95{NNBSP}% ; même au hasard, "
        f"{plural(round(len(table) * 0.025, 1), 'question')} en moyenne paraîtrait trop manquée."
    )
    fig, ax = theme.figure(height=1.6 + 0.34 * len(table))
    _bars(ax, table)
    reading = finish(
        fig, "Ce que la salle savait", ["Barres de la part de bonnes réponses.", text], {}, table,
        unit="% de bonnes réponses", subtitle="par question", source="mains levées, clé Gapminder de 2018",
        note=f"Traits noirs{NBSP}: intervalle à 95{NNBSP}%. Gris{NBSP}: on ne peut pas trancher.",
    )  # fmt: skip
    return replace(reading, text=text)


@theme.style()
def _bars(ax: Any, table: pd.DataFrame) -> None:
    colours = {WORSE: PALETTE["orange"], BETTER: PALETTE["bleu"]}
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
    for y, verdict in zip(ys, table["verdict"], strict=True):
        if verdict in colours:
            ax.text(103, y, verdict, va="center", fontsize=9)
