"""Des noyaux nés d’un processus qui a déjà tout importé : trente personnes ouvrent un carnet à la même minute.

`provisioner` est ce que Jupyter appelle, dans le serveur ; `nursery` y demande un noyau ; `warm` est le processus chaud.
Le serveur lance le processus chaud dès qu’il s’ouvre : les importations se font pendant que la page s’affiche.
"""

import os
import sys
from typing import Any

FORKS = sys.platform == "linux"


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """Ce que Jupyter demande au module que nomme jupyter_server.json."""
    return [{"module": __name__}]


def _load_jupyter_server_extension(_server: Any) -> None:
    """Lance le processus chaud, sans l’attendre."""
    if not FORKS:
        return

    from datakit.tools.kernels import nursery

    nursery.open_one(os.environ)
