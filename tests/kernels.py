"""Extension de pytest : des noyaux qui naissent d’un processus où pandas et matplotlib sont déjà importés.

Une preuve lance soixante noyaux, et chacun passe une seconde et demie de calcul à importer la même chose. Chacun reste
un processus à lui, qu’ipykernel mène dans son dossier et qui importe datakit lui-même. Là où un processus ne se dédouble
pas ainsi (hors de Linux), les noyaux sont lancés comme d’ordinaire.
"""

import contextlib
import gc
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import numpy
from jupyter_client import launcher
from jupyter_client.provisioning import local_provisioner

NURSERIES: dict[str, tuple[subprocess.Popen, socket.socket]] = {}


def pytest_configure(config):
    if hasattr(os, "pidfd_open"):
        local_provisioner.launch_kernel = born


def pytest_unconfigure(config):
    local_provisioner.launch_kernel = launcher.launch_kernel
    for nursery, control in NURSERIES.values():
        control.close()
        nursery.wait()


def born(cmd, *, env, cwd, **_):
    """Un noyau, né du processus qui a les mêmes variables : celles-ci règlent ce que fait une importation."""
    key = json.dumps(sorted(one for one in env.items() if not one[0].startswith("JPY_")))
    if key not in NURSERIES:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-P", str(Path(__file__)), str(theirs.fileno())]
        quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        NURSERIES[key] = subprocess.Popen(command, env=env, pass_fds=[theirs.fileno()], **quiet), ours
        theirs.close()
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    request = json.dumps({"argv": cmd[cmd.index("-m") + 1 :], "cwd": str(cwd or os.getcwd())})
    socket.send_fds(NURSERIES[key][1], [request.encode()], [theirs.fileno()])
    theirs.close()
    return Kernel(ours)


class Kernel:
    """Ce que jupyter_client demande à un `subprocess.Popen`, d’un noyau que ce processus n’a pas lancé lui-même."""

    stdin = stdout = stderr = None

    def __init__(self, line):
        self.line, self.returncode = line, None
        self.pid = int(line.recv(20))

    def poll(self):
        if self.returncode is None and select.select([self.line], [], [], 0)[0]:
            self.returncode = int(self.line.recv(20) or -signal.SIGKILL)
            self.line.close()
        return self.returncode

    def wait(self):
        while self.poll() is None:
            select.select([self.line], [], [])
        return self.returncode

    def send_signal(self, number):
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)


def nursery(control):
    """Importe, puis se dédouble à chaque demande, jusqu’à ce que plus personne n’en fasse."""
    os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")  # comme ipykernel
    import folium  # noqa: F401
    import geopandas  # noqa: F401
    import ipykernel.kernelapp  # noqa: F401
    import ipywidgets  # noqa: F401
    import matplotlib.pyplot  # noqa: F401

    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # les gardiens finis ne laissent rien
    while (received := socket.recv_fds(control, 1 << 16, 1))[0]:
        line = socket.socket(fileno=received[1][0])
        if not os.fork():
            control.close()
            return keep(line, **json.loads(received[0]))
        line.close()


def keep(line, argv, cwd):
    """Le gardien d’un noyau : il en dit le numéro, puis la fin ; si l’autre bout se tait, il l’arrête."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    kernel = os.fork()
    if not kernel:
        line.close()
        return live(argv, cwd)
    os.setpgid(kernel, kernel)  # avant de dire son numéro : jupyter_client arrête un groupe entier
    line.send(str(kernel).encode())
    ended = os.pidfd_open(kernel)
    if line in select.select([line, ended], [], [])[0]:
        os.kill(kernel, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(kernel, 0)[1])
    with contextlib.suppress(BrokenPipeError):
        line.send(str(code).encode())


def live(argv, cwd):
    """Ce que ferait `python -m ipykernel_launcher`, à ceci près que ses importations sont faites."""
    os.chdir(cwd)
    numpy.random.seed()  # sans quoi tous les noyaux tireraient les mêmes nombres
    sys.argv = [*argv, f"--IPKernelApp.parent_handle={os.getppid()}"]
    runpy.run_module(argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    nursery(socket.socket(fileno=int(sys.argv[1])))
