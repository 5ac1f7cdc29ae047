"""14 · La fièvre d’un bureau : chaque bande est un jour ou presque, sa hauteur et sa couleur disent la température."""

from typing import Any

from datakit.data.load import load
from datakit.tools.covers import frame

_BANDS = 300


def draw(ax: Any) -> None:
    """Onze mois de mesures, rangées dans l’ordre, en trois cents bandes."""
    frame.ground_of(ax, frame.BLACK)
    heat = load("capteurs_temperature").sort_values("instant")["mesure"].astype(float)
    band_of_each = heat.reset_index(drop=True).index * _BANDS // len(heat)
    bands = heat.groupby(band_of_each).mean().to_numpy()
    heights = frame.spread(bands, 20, 600)
    inks = frame.ramp(
        (frame.NIGHT, frame.SKY, frame.SAND, frame.ORANGE, frame.RED), frame.spread(bands, 0, 1)
    )
    wide = frame.WIDTH / len(bands)
    ax.bar([rank * wide for rank in range(len(bands))], heights, wide, align="edge", color=inks, linewidth=0)
