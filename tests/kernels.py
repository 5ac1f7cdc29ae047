"""Extension de pytest : des noyaux nés d’un processus qui a déjà importé ce que tout carnet importe.

La preuve lance soixante noyaux, et chacun passerait plus d’une seconde à importer pandas, matplotlib et le kit. Chacun
reste un processus à lui, mené par ipykernel, qui ne partage avec les autres que ces importations. Là où un processus ne
se dédouble pas ainsi (hors de Linux), les noyaux sont lancés comme d’ordinaire.
"""

import atexit
import contextlib
import gc
import json
import os
import runpy
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

IMPORTED = "folium geopandas ipykernel.kernelapp ipywidgets mapclassify matplotlib.pyplot datakit.answers.explain figaudit.charts datakit.maps"
BACKEND = "module://matplotlib_inline.backend_inline"  # celui que règle ipykernel
#: Les variables qui changent ce que fait une importation : un processus par réglage.
SETTINGS = ("PYTHON", "MPL")
#: Ce que règlent « kit.py lab », Binder et le hub : pas d’historique, des erreurs expliquées.
IPYTHON = Path(__file__).parents[1] / "src/datakit/tools/ipython_config.json"
#: jsonschema s’en passe ; sans cela, nbformat y compilerait une grammaire, plus d’une seconde, dans chaque processus.
sys.modules["rfc3987_syntax"] = None


def pytest_configure(config):
    settle()
    stack = contextlib.ExitStack()
    stack.enter_context(shared())
    config.add_cleanup(stack.close)


def settle():
    """Donne à IPython les réglages du kit, dans un dossier à lui : rien ne va chez qui lance les essais.

    Ce dossier reste jusqu’à la fin du programme : IPython y écrit encore en se fermant.
    """
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    profile = Path(folder, "profile_default")
    profile.mkdir()
    shutil.copyfile(IPYTHON, profile / "ipython_config.json")
    os.environ["IPYTHONDIR"] = folder


@contextlib.contextmanager
def shared():
    """Le temps d’un bloc, les noyaux que lance ce processus naissent ainsi."""
    from jupyter_client.provisioning import local_provisioner

    if not hasattr(os, "pidfd_open"):
        yield
        return
    usual, nurseries = local_provisioner.launch_kernel, {}

    def born(cmd, *, env, cwd, **_):
        key = frozenset(one for one in env.items() if one[0].startswith(SETTINGS))
        if key not in nurseries:
            ours, theirs = pair()
            command = [sys.executable, "-P", __file__, str(theirs.fileno())]
            quiet = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
            nurseries[key] = ours, subprocess.Popen(command, env=env, pass_fds=[theirs.fileno()], **quiet)
            theirs.close()
        line, theirs = pair()
        asked = {"argv": cmd[cmd.index("-m") + 1 :], "cwd": str(Path(cwd or ".").resolve()), "env": env}
        socket.send_fds(nurseries[key][0], [json.dumps(asked).encode()], [theirs.fileno()])
        theirs.close()
        return Kernel(line)

    local_provisioner.launch_kernel = born
    try:
        yield
    finally:
        local_provisioner.launch_kernel = usual
        for control, process in nurseries.values():
            control.close()
            process.wait()


def pair():
    return socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)


class Kernel:
    """Ce que jupyter_client demande à un `subprocess.Popen`, pour un noyau qui est l’enfant d’un autre."""

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
        if self.returncode is None:
            select.select([self.line], [], [])
        return self.poll()

    def send_signal(self, number):
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self):
        self.send_signal(signal.SIGTERM)

    def kill(self):
        self.send_signal(signal.SIGKILL)


def nursery(control):
    """Importe, puis se dédouble à chaque demande, jusqu’à ce que plus personne n’en fasse."""
    os.environ.setdefault("MPLBACKEND", BACKEND)
    for name in IMPORTED.split():
        __import__(name)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # un gardien fini ne laisse rien
    while (received := socket.recv_fds(control, 1 << 16, 1))[0]:
        line = socket.socket(fileno=received[1][0])
        if not os.fork():
            control.close()
            return keep(line, **json.loads(received[0]))
        line.close()


def keep(line, **asked):
    """Le gardien d’un noyau : il en dit le numéro, puis la fin ; si l’autre bout se tait, il l’arrête."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    kernel = os.fork()
    if not kernel:
        line.close()
        return live(**asked)
    os.setpgid(kernel, kernel)  # avant de dire son numéro : jupyter_client arrête un groupe entier
    line.send(str(kernel).encode())
    ended = os.pidfd_open(kernel)
    if line in select.select([line, ended], [], [])[0]:
        os.kill(kernel, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(kernel, 0)[1])
    with contextlib.suppress(BrokenPipeError):
        line.send(str(code).encode())


def live(argv, cwd, env):
    """Ce que ferait `python -m ipykernel_launcher`, ses importations faites."""
    import numpy

    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    os.environ.setdefault("MPLBACKEND", BACKEND)
    numpy.random.seed()  # sans quoi tous les noyaux tireraient les mêmes nombres
    sys.argv = [*argv, f"--IPKernelApp.parent_handle={os.getppid()}"]
    runpy.run_module(argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    nursery(socket.socket(fileno=int(sys.argv[1])))
