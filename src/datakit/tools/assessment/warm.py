"""Le processus chaud des copies : il importe ce que toute copie importe, puis se dédouble pour chacune.

    python -P -m datakit.tools.assessment.warm

Une demande par ligne sur son entrée, une réponse par ligne sur sa sortie. Lui-même lit les tables de l’énoncé, et n’exécute aucune copie : chacune a son
double, qui n’a rien d’une autre, ne peut ni lire les demandes ni y répondre, et finit avec elle. Il est propre à Linux.
"""

import importlib
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any, NoReturn

from datakit.tools.assessment import child, confined
from datakit.tools.assessment.questions import Values, prepared

#: Ce qu’importent les tables et les copies. Aucun de ces modules ne lance de fil d’exécution.
FIRST = (
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "pandas",
    "pyarrow.pandas_compat",
    "pyarrow.parquet",
    "datakit.draw.show",
    "datakit.subjects.names",
    "datakit.subjects.trials",
    "datakit.workshop",
)
ENDED, LATE = "finie", "trop longue"
_GLANCE = 0.005  # secondes entre deux regards sur une copie qui se relance


def main() -> None:
    """Relance les copies qu’on lui demande, l’une après l’autre, jusqu’à la fin de son entrée."""
    for name in FIRST:
        importlib.import_module(name)
    for line in sys.stdin:
        asked = json.loads(line)
        values = _prepared(asked["setup"])
        number = os.fork()
        if number == 0:
            _play(asked, values)
        print(ENDED if _ends(number, asked["seconds"]) else LATE, flush=True)


@cache
def _prepared(setup: str) -> Values:
    """Les tables de l’énoncé, lues une fois pour toute la pile : c’est du code du kit, non d’une copie."""
    if not setup:
        return {}
    with suppress(Exception):  # la copie dira elle-même ce qui l’arrête
        return prepared(setup)
    return {}


def _play(asked: Mapping[str, Any], values: Values) -> NoReturn:
    """Le double : enfermé dans le dossier de sa copie, il la relance, écrit ce qu’elle vaut, et finit."""
    try:
        os.setsid()
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):  # les demandes et les réponses du processus chaud ne sont pas à elle
            os.dup2(nothing, stream)
        sys.stdin = os.fdopen(0, closefd=False)

        os.chdir(asked["place"])
        os.environ["TMPDIR"] = tempfile.tempdir = asked["place"]
        confined.confine(".", asked["closed"])
        child.main(asked["copy"], asked["out"], values)
    finally:
        os._exit(0)


def _ends(number: int, seconds: float) -> bool:
    """Attend la fin de ce double, au plus `seconds` secondes ; rien de lui ne reste. Faux s’il a fallu l’arrêter."""
    until = time.monotonic() + seconds
    is_over = False
    while not is_over and time.monotonic() < until:
        is_over = os.waitpid(number, os.WNOHANG) != (0, 0)
        if not is_over:
            time.sleep(_GLANCE)

    with suppress(OSError):
        os.killpg(number, signal.SIGKILL)
    if not is_over:
        with suppress(OSError):  # avant d’avoir son propre groupe
            os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)
    return is_over


if __name__ == "__main__":
    main()
