"""Réparer une figure, ou la gâcher, toujours sur une copie.

- `copy_figure` copie une figure matplotlib sans rien partager avec l'originale ;
- `mended` répare ce qui se répare sans choisir, par les changements de `MENDS` ;
- `spoil` gâche une figure honnête pour une règle, par ceux de `SPOILS`.
"""

from figaudit.mend.copying import copy_figure
from figaudit.mend.mending import MENDS, mended
from figaudit.mend.spoiling import SPOILS, spoil

__all__ = ["MENDS", "SPOILS", "copy_figure", "mended", "spoil"]
