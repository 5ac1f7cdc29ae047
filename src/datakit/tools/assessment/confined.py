"""Ce qu’une copie relancée n’a pas à faire : lire les réponses et les autres copies, écrire ailleurs, sortir.

Ce n’est pas un coffre : qui connaît bien Python en sort. C’est ce qui arrête une ligne écrite pour tricher, ou par erreur.
"""

import os
import sys
from collections.abc import Sequence
from typing import Any

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
#: Les gestes que Python annonce avant de les faire (« audit events »), selon ce qu’ils touchent.
_CHANGES = {
    "os.chmod",
    "os.chown",
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.symlink",
    "os.truncate",
}
_LOOKS = {"os.listdir", "os.scandir"}
_LEAVES = {
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.killpg",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "socket.bind",
    "socket.connect",
    "socket.sendto",
    "subprocess.Popen",
}


def confine(place: str, closed: Sequence[str]) -> None:
    """Pour tout le reste de ce processus : n’écrire que dans `place`, ne rien lire de `closed`, ne pas en sortir."""
    own = os.path.realpath(place)
    secret = [os.path.realpath(folder) for folder in closed]

    def refuse(event: str, given: tuple[Any, ...]) -> None:
        # Un fichier déjà ouvert, nommé par son numéro, a été jugé à son ouverture.
        if given and isinstance(given[0], int) and event != "os.kill":
            return
        if event == "open":
            path, _, flags = given
            if flags & _WRITES:
                _require(_is_within(path, [own, os.devnull]))
            else:
                _require(not _is_within(path, secret))
        elif event in _LOOKS:
            _require(not _is_within(given[0], secret))
        elif event == "os.mkdir" and os.path.isdir(given[0]):
            return  # « exist_ok » : rien n’est changé
        elif event in _CHANGES:
            _require(all(_is_within(path, [own]) for path in given if isinstance(path, str | bytes)))
        elif event in _LEAVES or (event == "os.kill" and given[0] != os.getpid()):
            _require(False)

    sys.addaudithook(refuse)


def _is_within(path: object, folders: Sequence[str]) -> bool:
    """Vrai pour un chemin d’un de ces dossiers."""
    full = os.path.realpath(os.fsdecode("." if path is None else path))  # type: ignore[arg-type]
    return any(full == folder or full.startswith(folder + os.sep) for folder in folders)


def _require(allowed: bool) -> None:
    if not allowed:
        raise PermissionError("hors de la copie")
