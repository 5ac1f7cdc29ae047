"""`datakit list` : une ligne par atelier, lue dans les carnets eux-mêmes."""

from argparse import Namespace

from datakit.tools import notebook as nb
from datakit.workshop import workshops


def run(options: Namespace) -> int:
    """`datakit list` : montre la liste."""
    print(workshops(nb.project() / "solutions"))
    return 0
