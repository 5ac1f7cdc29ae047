"""Instruments du temps : la ligne droite, le temps long, le changement lent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit import theme
from datakit.colour import CATEGORICAL, PALETTE
from datakit.errors import InvalidArgument
from datakit.figtext import annotate, label_end
from datakit.text import NBSP, number, quote
from datakit.topics.factfulness.reading import Reading, columns, need, sentence


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


def line(values: pd.Series, *, until: int, title: str, unit: str, source: str, note: str = "") -> Reading:
    """La ligne droite : prolonge jusqu’à la fin la tendance des années connues jusqu’à `until`, puis compare.

    `values` : une `Series` indexée par année. Rend `pente` (par an), `prevu` et `observe` la dernière année,
    `ecart` (observé − prévu). Lève `InvalidArgument` s’il n’y a pas deux années avant et une après.

    >>> r = line(pd.Series([1, 2, 3, 3], index=[2000, 2001, 2002, 2004]), until=2002, title="t", unit="u",
    ...          source="s")
    >>> r["prevu"], r["observe"], r["ecart"]
    (5.0, 3.0, -2.0)
    """
    known = need(values, "la série", 3).sort_index()
    past = known[known.index <= until]
    if len(past) < 2 or known.index[-1] <= until:
        raise InvalidArgument(
            f"L’année {until} ne coupe pas la série ({known.index[0]}-{known.index[-1]}).",
            "deux années connues avant, une après.", "changez until.",
        )  # fmt: skip
    slope, start = np.polyfit(past.index.to_numpy(float), past.to_numpy(), 1)
    drawn = pd.Series(slope * known.index.to_numpy(float) + start, index=known.index)
    last = known.index[-1]
    guess, seen = round(float(drawn.iloc[-1]), 10), float(known.iloc[-1])
    fig = _straight(known, drawn, until, (guess, seen))
    annotate(fig, title=title, unit=unit, source=source, note=note)
    alt = sentence(
        title,
        f"Une droite ajustée jusqu’en {until} annonçait {number(guess, 1)} {unit} en {last}{NBSP}; "
        f"on a observé {number(seen, 1)}.",
    )
    numbers = {"pente": float(slope), "prevu": guess, "observe": seen, "ecart": seen - guess}
    return Reading(fig, alt, numbers)


def _straight(known: pd.Series, drawn: pd.Series, until: int, ends: tuple[float, float]) -> Any:
    fig, ax = theme.figure()
    with theme.style():
        ax.plot(drawn.index, drawn, color=PALETTE["orange"], linestyle="--")
        ax.plot(known.index, known, color=PALETTE["bleu"])
        ax.axvline(until, color=PALETTE["gris"], linewidth=1)
        ax.annotate(
            f"connu en {until} ", (until, 1), xycoords=("data", "axes fraction"), ha="right", va="top"
        )
        words = (f"droite{NBSP}: {number(ends[0], 1)}", f"observé{NBSP}: {number(ends[1], 1)}")
        spots = _spread(ends, (ax.get_ylim()[1] - ax.get_ylim()[0]) / 16)
        for text, y, colour in zip(words, spots, (PALETTE["orange"], PALETTE["bleu"]), strict=True):
            label_end(ax, known.index[-1], y, text, colour)
        _years(ax, 0.3)
    return fig


def trend(
    values: pd.Series, *, recent: int = 10, title: str, unit: str, source: str, note: str = ""
) -> Reading:
    """Le temps long : les `recent` dernières années dans toute la série, sur la même échelle.

    Rend `recent` et `long` (variations de la fin par rapport au début de chaque fenêtre) et `contraire` (1 si
    les deux vont en sens inverse, sinon 0).

    >>> r = trend(pd.Series([10, 6, 2, 3], index=[1960, 1980, 2000, 2005]), recent=5, title="t", unit="u",
    ...           source="s")
    >>> r["recent"], r["long"], r["contraire"]
    (1.0, -7.0, 1)
    """
    known = need(values, "la série", 2).sort_index()
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
        words = f"depuis {first}{NBSP}: {_signed(long)}"
        place: dict[str, Any] = {"transform": ax.transAxes, "color": PALETTE["gris"], "fontweight": "bold"}
        ax.text(0.02, 0.94 if low else 0.06, words, va="center", **place)
        _years(ax)
    annotate(fig, title=title, unit=unit, source=source, note=note)
    alt = sentence(
        title,
        f"De {first} à {last}{NBSP}: {_signed(long)} {unit}{NBSP}; depuis {start} seulement{NBSP}: {_signed(short)}.",
    )
    return Reading(fig, alt, {"recent": short, "long": long, "contraire": int(short * long < 0)})


def _signed(value: float) -> str:
    return ("+" if value > 0 else "") + number(value, 1)


def destiny(
    table: pd.DataFrame, *, value: str, who: str, others: Sequence[str] = (), title: str, unit: str, source: str,
    note: str = "",
) -> Reading:  # fmt: skip
    """Le destin : un changement trop lent pour faire un titre de journal, vu d’un bout à l’autre.

    `table` a les colonnes `pays`, `annee` et `value`. Rend `debut`, `fin`, `par_an` (variation moyenne),
    `annee_moitie` (première année où la valeur de départ est divisée par deux ; NaN si jamais) et `decennie`
    (début des dix années où elle a le plus bougé).

    >>> t = pd.DataFrame({"pays": "Iran", "annee": range(1980, 2000), "f": [6.0] * 5 + [5.0] * 5 + [2.0] * 10})
    >>> r = destiny(t, value="f", who="Iran", title="t", unit="u", source="s")
    >>> r["debut"], r["fin"], r["annee_moitie"]
    (6.0, 2.0, 1990.0)
    """
    columns(table, "pays", "annee", value)
    lines = {name: _one(table, name, value) for name in (who, *others)}
    main = lines[who]
    halved = main.index[main <= main.iloc[0] / 2]
    span = main.index[-1] - main.index[0]
    moves = (main - main.shift(10)).abs()
    decade = float(moves.idxmax() - 10) if moves.notna().any() else float(main.index[0])
    numbers = {
        "debut": float(main.iloc[0]), "fin": float(main.iloc[-1]), "decennie": decade,
        "par_an": float((main.iloc[-1] - main.iloc[0]) / span), "annee_moitie": float(halved.min()),
    }  # fmt: skip
    fig = _lines(lines, who)
    annotate(fig, title=title, unit=unit, source=source, note=note)
    alt = sentence(
        title,
        *(
            f"{name}{NBSP}: {number(v.iloc[0], 1)} en {v.index[0]}, {number(v.iloc[-1], 1)} en {v.index[-1]}."
            for name, v in lines.items()
        ),
    )
    return Reading(fig, alt, numbers)


def _lines(lines: dict[str, pd.Series], who: str) -> Any:
    fig, ax = theme.figure()
    with theme.style():
        colours = [CATEGORICAL[i % len(CATEGORICAL)] for i in range(len(lines))]
        for (name, values), colour in zip(lines.items(), colours, strict=True):
            ax.plot(values.index, values, color=colour, linewidth=3 if name == who else 1.6)
        ax.set_ylim(0, None)
        spots = _spread([float(v.iloc[-1]) for v in lines.values()], ax.get_ylim()[1] / 18)
        for (name, values), y, colour in zip(lines.items(), spots, colours, strict=True):
            label_end(ax, values.index[-1], y, name, colour)
        _years(ax)
    return fig


def _one(table: pd.DataFrame, name: str, value: str) -> pd.Series:
    rows = table[table["pays"] == name].set_index("annee")[value].sort_index()
    return need(rows, f"le pays {quote(name)}", 2)


def _spread(values: Sequence[float], gap: float) -> list[float]:
    """Écarte des étiquettes trop proches, de bas en haut, sans changer leur ordre."""
    placed: dict[int, float] = {}
    floor = -np.inf
    for i in sorted(range(len(values)), key=lambda i: values[i]):
        placed[i] = floor = max(values[i], floor + gap)
    return [placed[i] for i in range(len(values))]
