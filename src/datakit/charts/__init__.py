"""Des graphiques qui ne peuvent pas mentir en silence : lire, mesurer, relire, décrire, réparer, gâcher une figure."""

from datakit.charts import claims, untold  # noqa: F401 (leurs règles s'ajoutent aux autres)
from datakit.charts.describe import describe
from datakit.charts.measure import bar_lie_factor, lie_factor
from datakit.charts.mend import spoil

__all__ = ["bar_lie_factor", "describe", "lie_factor", "spoil"]
