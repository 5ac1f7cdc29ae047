"""Les dessins que plusieurs sujets partagent : barres, courbes nommées, intervalles, petits multiples, points empilés, et leurs mots.

Chacun exige un titre, une unité et une source, et rend la Figure. Ce qui est dessiné porte son nom, ou sa valeur, à son
bout : on lit sans chercher une légende.
"""

from datakit.draw.plots.bar_charts import bars
from datakit.draw.plots.in_words import peak_years, tell
from datakit.draw.plots.interval_charts import intervals
from datakit.draw.plots.line_charts import curves, multiples
from datakit.draw.plots.look import BLUE, GREY, INK, ORANGE, QUIET
from datakit.draw.plots.piles import piled

__all__ = [
    "BLUE",
    "GREY",
    "INK",
    "ORANGE",
    "QUIET",
    "bars",
    "curves",
    "intervals",
    "multiples",
    "peak_years",
    "piled",
    "tell",
]
