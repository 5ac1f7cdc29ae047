"""Un petit fichier que plusieurs noyaux d’une même personne lisent et écrivent à la fois, sans s’effacer l’un l’autre."""

import errno
import json
import os
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.errors import NotWritten

# Un voisin figé est attendu dix secondes : mille essais, d’un centième de seconde.
_TRIES = 1000
_BETWEEN = 0.01

# Une avancée pèse deux kilooctets, un pari dessiné dix : au-delà d’un mébioctet, ce fichier n’est pas du kit.
_LARGEST = 2**20

# Aucun pari n’atteint un milliard de milliards, et Python refuse de lire un entier de cinq mille chiffres.
_LONGEST_NUMBER = 18


# --- Un seul écrivain à la fois ---


@contextmanager
def alone(place: Path) -> Iterator[None]:
    """Un seul écrivain à la fois dans `place`, débarrassé de ce qu’un arrêt brutal y avait laissé.

    Le verrou tient au dossier ouvert : le système le rend dès que le processus finit, même tué. Un voisin figé
    n’est attendu que dix secondes, un système sans verrou pas du tout : chaque écriture reste faite d’un seul geste.
    Un dossier qu’on ne peut créer n’a pas de verrou : c’est l’écriture qui dira pourquoi.
    """
    with suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
    handle = _opened(place)
    try:
        if handle is not None and _locked(handle):
            _sweep(place)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _opened(place: Path) -> int | None:
    """Le dossier, ouvert pour porter un verrou ; rien sous Windows, qui n’ouvre pas les dossiers."""
    try:
        return os.open(place, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    except OSError:
        return None


def _locked(handle: int) -> bool:
    """Prend le verrou d’un dossier ouvert ; faux si le système n’en a pas, ou si un voisin le garde trop longtemps."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:  # sous Windows, pas de module ; dans un navigateur, un module sans verrou
        return False

    for _ in range(_TRIES):
        try:
            flock(handle, LOCK_EX | LOCK_NB)
            return True
        except BlockingIOError:
            time.sleep(_BETWEEN)
        except OSError:
            return False
    return False


def _sweep(place: Path) -> None:
    """Efface les fichiers provisoires : sous le verrou, aucun n’est à un écrivain vivant."""
    with suppress(OSError):
        for left, *_ in safely.provisional(place):
            left.unlink(missing_ok=True)


# --- Un petit fichier d’entrées, lues une à une ---


@dataclass
class Entries:
    """Le fichier JSON `path` : des entrées nommées, que `parse` lit une à une (il lève pour celle qu’il refuse).

    Une entrée illisible n’emporte pas les autres ; à l’écriture suivante, le fichier tel qu’il était est gardé à
    côté. Un dossier, un tube, un géant à cet endroit ne sont ni lus ni remplacés. `erased` : un autre noyau a effacé
    le fichier depuis la dernière fois.
    """

    path: Path
    parse: Callable[[Any], dict[str, Any]]
    erased: bool = False
    _there: bool = field(default=False, repr=False)
    _foreign: bool = field(default=False, repr=False)
    _damaged: bytes = field(default=b"", repr=False)

    def read(self) -> dict[str, dict[str, Any]]:
        """Les entrées lisibles."""
        self._damaged = b""
        self._foreign = False
        self.erased = False
        try:
            data = small_file(self.path)
        except FileNotFoundError:
            self.erased = self._there
            self._there = False
            return {}
        except OSError:
            self._foreign = True
            return {}

        self._there = True
        found = {}
        held = _loaded(data)
        for name, value in held.items():
            with suppress(Exception):
                found[name] = self.parse(value)
        if not held or len(found) < len(held):
            self._damaged = data
        return found

    def write(self, entries: Mapping[str, Mapping[str, Any]]) -> None:
        """Écrit tout d’un geste, lisible de la personne seule ; ne fait rien si les droits ou la place s’y opposent."""
        if self._foreign:
            return
        with suppress(NotWritten):
            if self._damaged:
                safely.write(self.copy, self._damaged, private=True)
            safely.write(self.path, json.dumps(entries).encode(), private=True)
            self._there = True

    def erase(self) -> None:
        """Efface le fichier, et la copie d’un fichier abîmé."""
        for path in (self.path, self.copy):
            with suppress(OSError):
                path.unlink(missing_ok=True)
        self._there = False

    @property
    def copy(self) -> Path:
        """Où est gardé un fichier abîmé."""
        return self.path.with_name(f"{self.path.stem}-abime{self.path.suffix}")


def small_file(path: Path) -> bytes:
    """Le contenu d’un petit fichier ordinaire ; lève `OSError` s’il manque, ou si c’est autre chose.

    >>> small_file(Path("."))
    Traceback (most recent call last):
    IsADirectoryError: ...
    """
    # Sans attendre : ouvrir un tube que personne ne remplit figerait le carnet.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as stream:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or about.st_size > _LARGEST:
            raise OSError(errno.EINVAL, "", str(path))
        return stream.read(_LARGEST)


def _loaded(data: bytes) -> dict[str, Any]:
    """Les entrées d’un texte JSON, pas encore lues ; aucune si ce n’en est pas un."""
    try:
        held = json.loads(data, parse_int=_bounded)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(held, dict):
        return {}
    return held


def _bounded(digits: str) -> int:
    """Un entier, ramené à ce que le kit sait compter.

    >>> _bounded("12"), _bounded("9" * 5000), _bounded("-" + "9" * 5000)
    (12, 999999999999999999, -99999999999999999)
    """
    return int(digits[:_LONGEST_NUMBER])
