"""10 · Un homme, un trait, un point : cent vingt-huit vies, de la naissance au jour de la mort."""

from typing import Any

from matplotlib.collections import LineCollection

from datakit.data.load import load
from datakit.tools.covers import frame
from figaudit.base.text import MONTHS


def _when(dates: Any) -> Any:
    """Une date écrite en toutes lettres, en nombre qui se range : 19160906."""
    parts = dates.astype(str).str.extract(r"(\d+)(?:er)? (\S+) (\d{4})")
    month = parts[1].map({name: rank for rank, name in enumerate(MONTHS, 1)})
    return parts[2].astype(float) * 10_000 + month * 100 + parts[0].astype(float)


def aged(men: Any) -> Any:
    """Les hommes dont on sait l’âge à leur mort, et cet âge."""
    year = men["date_deces"].astype(str).str.extract(r"(\d{4})")[0].astype(float)
    ages = year - men["annee_naissance"].astype(float)
    return men.assign(age=ages).dropna(subset="age").reset_index(drop=True)


def draw(ax: Any, men: Any = None) -> None:
    """Chaque trait tombe d’autant plus bas que l’homme a vécu ; ils sont rangés par jour de mort.

    `men` : les hommes d’une autre table ; celui dont on ignore l’âge n’a pas de trait.
    """
    frame.ground_of(ax, frame.BLACK)
    known = aged(load("soldats") if men is None else men)
    order = _when(known["date_deces"]).sort_values(kind="stable").index
    age = known["age"].to_numpy()
    across = frame.spread(range(len(order)), 46, frame.WIDTH - 46)
    lengths = 60 + age[order] * 9.2
    lines = []
    for x, length in zip(across, lengths, strict=True):
        lines.append([(x, frame.HEIGHT), (x, frame.HEIGHT - length)])
    ax.add_collection(LineCollection(lines, colors=frame.GREY, linewidths=1.4))
    ax.scatter(across, frame.HEIGHT - lengths, s=62, color=frame.SKY, linewidth=0, zorder=3)
