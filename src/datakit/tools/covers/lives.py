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


def draw(ax: Any) -> None:
    """Chaque trait tombe d’autant plus bas que l’homme a vécu ; ils sont rangés par jour de mort."""
    frame.ground_of(ax, frame.BLACK)
    men = load("soldats")
    year = men["date_deces"].astype(str).str.extract(r"(\d{4})")[0].astype(float)
    age = (year - men["annee_naissance"].astype(float)).to_numpy()
    order = _when(men["date_deces"]).sort_values(kind="stable").index
    across = frame.spread(range(len(order)), 46, frame.WIDTH - 46)
    lengths = 60 + age[order] * 9.2
    lines = []
    for x, length in zip(across, lengths, strict=True):
        lines.append([(x, frame.HEIGHT), (x, frame.HEIGHT - length)])
    ax.add_collection(LineCollection(lines, colors=frame.GREY, linewidths=1.4))
    ax.scatter(across, frame.HEIGHT - lengths, s=62, color=frame.SKY, linewidth=0, zorder=3)
