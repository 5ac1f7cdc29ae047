"""Demander un noyau au processus chaud, le lancer à la première demande, suivre le noyau qu’il a fait naître.

Un processus chaud par serveur : il finit avec lui, même tué, et ses noyaux avec lui.
"""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

WARM = "datakit.tools.kernels.warm"
LAUNCHER = ["-m", "ipykernel_launcher"]

#: Les variables qui changent ce que fait une importation : un processus chaud par réglage, d’ordinaire un seul.
SETTINGS = ("PYTHON", "MPL", "OMP_", "OPENBLAS_", "MKL_", "MALLOC_", "LD_", "LC_", "LANG", "TZ")

#: Secondes laissées à un noyau pour naître ; les importations prennent deux secondes, dix sur une machine occupée.
PATIENCE = 60


class NotBorn(Exception):
    """Le processus chaud n’a pas fait naître le noyau demandé."""


class Kernel:
    """Ce que jupyter_client demande à un `subprocess.Popen`, pour un noyau qui est l’enfant d’un autre processus."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, line: socket.socket) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._line = line
        self._line.setblocking(True)  # à chaque lecture de dire si elle attend

    def poll(self) -> int | None:
        """Le code de fin du noyau ; `None` s’il vit."""
        return self._ended(socket.MSG_DONTWAIT)

    def wait(self) -> int | None:
        """Attend la fin du noyau."""
        return self._ended(0)

    def _ended(self, flags: int) -> int | None:
        """Le code de fin du noyau, s’il est fini ; `None` s’il vit encore. C’est le processus chaud qui le dit."""
        if self.returncode is not None:
            return self.returncode

        try:
            said = self._line.recv(20, flags)
        except BlockingIOError:
            return None
        self._line.close()
        self.returncode = int(said or -signal.SIGKILL)  # muet : le processus chaud est mort, ses noyaux aussi
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Nursery:
    """Le processus chaud d’un réglage, et la ligne par où on lui demande."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.gave = 0  # combien de noyaux il a fait naître
        self._control, theirs = pair()
        with theirs:
            # -P : un « random.py » du dossier d’où l’on travaille ne remplacerait pas celui de Python.
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-m", WARM, str(theirs.fileno())],
                env=dict(env),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl+C va au serveur, pas à lui
            )

    def ask(self, asked: Mapping[str, Any], outputs: list[int]) -> socket.socket:
        """Demande un noyau, qui écrira dans `outputs` ; rend la ligne où son numéro viendra, puis sa fin.

        La demande porte toutes les variables d’environnement : trop long peut-être pour un message, son texte va dans
        un fichier en mémoire. Le message n’est qu’un signal ; ce qu’il apporte, ce sont les poignées (`warm.HANDLES`).
        """
        line, theirs = pair()
        with theirs, open(os.memfd_create("noyau"), "w+b") as request:
            request.write(json.dumps(asked).encode())
            request.flush()

            handles = [request.fileno(), theirs.fileno(), *outputs]
            socket.send_fds(self._control, [b"!"], handles)
        return line

    def alive(self) -> bool:
        return self.process.poll() is None

    def close(self) -> None:
        """Le laisse finir : sa ligne coupée, il s’arrête, et ses noyaux avec lui."""
        self._control.close()
        self.process.wait()


_NURSERIES: dict[frozenset[tuple[str, str]], Nursery] = {}


def pair() -> tuple[socket.socket, socket.socket]:
    """Une ligne de processus à processus, où chaque message arrive entier."""
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


def is_python(cmd: list[str]) -> bool:
    """Cette commande lance-t-elle un noyau Python ordinaire, quel que soit le Python ?"""
    return cmd[1:3] == LAUNCHER


def can_fork(cmd: list[str], options: Mapping[str, Any]) -> bool:
    """Cette demande est-elle celle d’un noyau Python ordinaire, de l’environnement du serveur ?"""
    if not is_python(cmd) or cmd[0] != sys.executable:
        return False
    if options.get("preexec_fn") or options.get("independent"):
        return False

    given = (options.get("stdout"), options.get("stderr"))
    return subprocess.PIPE not in given and subprocess.STDOUT not in given


async def born(cmd: list[str], options: Mapping[str, Any]) -> Kernel:
    """Fait naître le noyau de cette commande ; `NotBorn` ou `OSError` s’il ne naît pas."""
    env = options.get("env") or dict(os.environ)
    nursery = open_one(env)
    asked = {"argv": cmd[2:], "cwd": str(Path(options.get("cwd") or ".").resolve()), "env": dict(env)}

    with ExitStack() as opened:
        outputs = []
        for name, usual in (("stdout", 1), ("stderr", 2)):
            outputs.append(_output(options.get(name), usual, opened))
        line = nursery.ask(asked, outputs)

    pid = await _pid_said(line)
    nursery.gave += 1
    return Kernel(pid, line)


async def _pid_said(line: socket.socket) -> int:
    """Le numéro du noyau, attendu sans arrêter le serveur."""
    line.setblocking(False)
    try:
        said = await asyncio.wait_for(asyncio.get_running_loop().sock_recv(line, 20), PATIENCE)
    except TimeoutError:
        said = b""
    except BaseException:
        line.close()
        raise
    if not said:
        line.close()
        raise NotBorn
    return int(said)


def open_one(env: Mapping[str, str]) -> Nursery:
    """Le processus chaud de ce réglage ; mort, il est relancé, sauf s’il n’a jamais rien fait naître."""
    settings = frozenset((name, value) for name, value in env.items() if name.startswith(SETTINGS))
    found = _NURSERIES.get(settings)
    if found is not None and found.alive():
        return found
    if found is not None and not found.gave:
        raise NotBorn

    _NURSERIES[settings] = Nursery(env)
    return _NURSERIES[settings]


def _output(given: Any, usual: int, opened: ExitStack) -> int:
    """Le fichier ouvert où le noyau écrira : celui qu’on donne, sinon celui du serveur."""
    if given is None:
        return usual
    if given == subprocess.DEVNULL:
        return opened.enter_context(open(os.devnull, "wb")).fileno()
    if isinstance(given, int):
        return given
    return given.fileno()


def close() -> None:
    """Laisse finir les processus chauds de ce programme."""
    while _NURSERIES:
        _, nursery = _NURSERIES.popitem()
        nursery.close()
