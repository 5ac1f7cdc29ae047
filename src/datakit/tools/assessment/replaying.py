"""Relancer une copie dans un autre processus, enfermée dans un dossier vide, et lire ce qu’il en dit.

Là où le système le permet, ce processus est le double d’un autre, qui a déjà tout importé : trente copies n’attendent pas
trente fois pandas. Ailleurs, il est neuf.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from datakit import safely
from datakit.tools.assessment import warm
from datakit.tools.kernels import FORKS
from figaudit import run

_TIMEOUT = 60  # secondes par copie
_LONGEST = 2_000_000  # octets de ce que rend une copie
_CHILD = (
    "import sys; from datakit.tools.assessment import child, confined; "
    "confined.confine('.', sys.argv[3:]); child.main(*sys.argv[1:3])"
)
_WARM = [sys.executable, "-P", "-m", warm.__name__]
#: Une copie relancée ne dessine rien à l’écran, ne garde aucune avancée, ne demande rien au réseau par le kit.
_QUIET = {"MPLBACKEND": "Agg", "DATAKIT_PROGRESS": "non", "DATAKIT_OFFLINE": "1"}
#: Un processus qui a plusieurs fils ne se dédouble pas sans risque.
_ONE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
}


class Player:
    """Ce qui relance les copies d’une pile ; aucune ne lit `closed`. `setups` : ce que chacune lit d’abord. À ouvrir par `with` : rien n’en reste ensuite."""

    def __init__(self, closed: Sequence[Path] = (), setups: Collection[str] = ()) -> None:
        self._setups = set(setups)
        self._closed = [str(one.resolve()) for one in closed]
        self._warm: subprocess.Popen[str] | None = None
        self._own = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)  # son nom marque ces processus

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._warm:
            run.stop(self._warm, self._own.name)
        self._own.cleanup()

    def replayed(
        self, sources: list[str], probes: list[str], *, restored: bool = False, explained: bool = True
    ) -> list[dict[str, Any]] | None:
        """Ce que valent `probes` une fois relancées les cellules d’une copie ; rien si elle ne répond pas comme il faut.

        `restored` : les tables de l’énoncé sont relues avant chaque réponse ; sans `explained`, ce qui arrête une réponse n’est
        pas dit : essayer cent codes en lève autant.
        """
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
            asked, out = Path(place, "copie.json"), Path(place, "reponses.json")
            copy = {"cells": sources, "probes": probes, "restored": restored, "explained": explained}
            safely.write(asked, json.dumps(copy).encode())
            setup = sources[0] if sources and sources[0] in self._setups else ""
            ended = self._in_a_double(place, asked, out, setup) if FORKS else self._alone(place, asked, out)
            return _answers(out, len(probes)) if ended else None

    def _in_a_double(self, place: str, asked: Path, out: Path, setup: str) -> bool:
        """Relance une copie dans un double du processus chaud, qui a déjà lu `setup` ; faux si elle ne finit pas."""
        if self._warm is None or self._warm.poll() is not None:
            self._warm = subprocess.Popen(
                _WARM,
                env=os.environ | _QUIET | _ONE_THREAD | {run.MARK: self._own.name},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                text=True,
            )
        request: dict[str, Any] = {"place": place, "copy": str(asked), "out": str(out)}
        request |= {"closed": self._closed, "seconds": _TIMEOUT, "setup": setup}
        assert self._warm.stdin
        assert self._warm.stdout
        try:
            print(json.dumps(request), file=self._warm.stdin, flush=True)
            said = self._warm.stdout.readline().strip()
        except OSError:
            said = ""
        if not said:  # le processus chaud n’est plus là : la copie n’y perd rien
            return self._alone(place, asked, out)
        return said == warm.ENDED

    def _alone(self, place: str, asked: Path, out: Path) -> bool:
        """Relance une copie dans un processus neuf ; faux si elle ne finit pas."""
        process = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(asked), str(out), *self._closed],
            cwd=place,
            env=os.environ | _QUIET | {run.MARK: place, "TMPDIR": place},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(_TIMEOUT)
        except subprocess.TimeoutExpired:
            return False
        finally:
            run.stop(process, place)
        return True


def _answers(out: Path, count: int) -> list[dict[str, Any]] | None:
    """Ce que l’autre processus a écrit ; rien si ce n’est pas ce qu’on lui demandait : la copie a pu l’écrire elle-même."""
    try:
        if out.stat().st_size > _LONGEST:
            return None
        found = json.loads(out.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    is_ours = isinstance(found, list) and len(found) == count
    if not is_ours or not all(isinstance(one, dict) and ("value" in one or "error" in one) for one in found):
        return None
    return found
