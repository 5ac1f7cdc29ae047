"""Le processus chaud : il importe ce que tout carnet importe, puis se dédouble à chaque noyau demandé.

    python -P -m datakit.tools.kernels.warm LIGNE

Chaque noyau est un processus à lui, mené par ipykernel, qui ne partage avec les autres que ces importations : ni nom, ni
hasard, ni prise, ni fichier ouvert. Deux choses à savoir : l’ordre d’un `set` de textes est le même dans tous (Python en
tire la graine à son démarrage), et la base des projections, ouverte en lecture, se rouvre d’elle-même dans chacun (PROJ).
"""

import contextlib
import ctypes
import gc
import importlib
import json
import os
import runpy
import selectors
import signal
import socket
import sys
from typing import Any

from datakit.errors import ExplainedError

#: Ce que tout carnet importe : fait avant le premier noyau, qui l’attend. Aucun ne lance de fil d’exécution.
FIRST = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "psutil",
    "sqlite3",
    "tornado.platform.asyncio",
    "zmq.utils.garbage",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib_inline.backend_inline",
    "pandas",
    "pyarrow.pandas_compat",
    "pyarrow.parquet",
    "ipywidgets",
    "anywidget",
    "datakit.answers.explain",
    "datakit.draw.bet.screen",
    "datakit.draw.clicks.screen",
    "datakit.draw.move",
    "datakit.draw.show",
    "datakit.subjects.names",
    "datakit.workshop",
    "figaudit.charts",
)
#: Ce que les cartes importent : fait ensuite, une bibliothèque à la fois, quand personne ne demande de noyau. Un serveur
#: qui n’en a encore fait naître qu’un est peut-être celui d’une seule personne (un hub) : rien ne dit qu’il servira.
THEN = (
    "pyproj",
    "geopandas",
    "scipy.sparse",
    "scipy.spatial",
    "scipy.stats",
    "sklearn.cluster",
    "mapclassify",
    "folium",
    "datakit.maps",
)

IDLE = 2.0  # secondes sans demande avant d’importer ce qui peut attendre

#: La figure que règle ipykernel ; matplotlib lit cette variable en s’important.
BACKEND = "module://matplotlib_inline.backend_inline"
#: Un processus qui a plusieurs fils ne se dédouble pas sans risque : ni fil par cœur pour l’algèbre, ni celui de jemalloc.
ONE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
}

BEHIND = 5  # rangs cédés par un noyau au serveur, qui fait naître les suivants et porte ce que chacun affiche

HANDLES = 4  # ce qui vient avec une demande : son texte, la ligne où répondre, les deux sorties
PR_SET_PDEATHSIG = 1  # <linux/prctl.h>
M_ARENA_MAX = -8  # <malloc.h>
LIBC = ctypes.CDLL(None)


class Warm:
    """Le processus chaud : des demandes d’un côté, des fins de noyau de l’autre."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.later = list(THEN)
        self.gave = 0  # combien de noyaux sont nés
        self.lines: dict[int, socket.socket] = {}  # la ligne de chaque noyau, par la poignée de son processus
        self.pids: dict[int, int] = {}
        self.selector = selectors.DefaultSelector()
        self.selector.register(control, selectors.EVENT_READ)

    def serve(self) -> dict[str, Any] | None:
        """Dans un noyau qui vient de naître, rend ce qu’on lui demande ; dans le processus chaud, `None` à la fin."""
        while True:
            waiting = bool(self.later) and self.gave > 1
            ready = self.selector.select(IDLE if waiting else None)
            if not ready:
                self.import_one_more()

            for key, _ in ready:
                if key.fileobj is not self.control:
                    self.tell_end(key.fd)
                    continue

                received, handles, _, _ = socket.recv_fds(self.control, 1, HANDLES)
                if not received:
                    return None  # le serveur est mort, ou n’a plus besoin de noyau
                asked = self.divide(handles)
                if asked is not None:
                    return asked

    def import_one_more(self) -> None:
        """Importe une bibliothèque des cartes ; la dernière venue, lit les tables qui ont des contours."""
        warm_up([self.later.pop(0)])
        if not self.later:
            read_tables(outlined=True)
        rest()

    def divide(self, handles: list[int]) -> dict[str, Any] | None:
        """Se dédouble : rend la demande dans le noyau, et `None` dans le processus chaud.

        Une machine à bout de processus ou de poignées refuse : la ligne se ferme, et le serveur lance le noyau seul.
        """
        warm = os.getpid()
        try:
            request, line, out, err = handles
            kernel = os.fork()
        except (OSError, ValueError):
            kernel = -1

        if kernel == 0:
            self.leave()
            become_alone(warm)
            return born(request, line, out, err)

        with contextlib.suppress(OSError):
            if kernel > 0:
                self.follow(kernel, line)
        for handle in handles:
            os.close(handle)
        return None

    def follow(self, kernel: int, line: int) -> None:
        """Retient ce noyau : à sa fin, il faudra le dire."""
        ended = os.pidfd_open(kernel)
        self.lines[ended] = socket.socket(fileno=os.dup(line))
        self.pids[ended] = kernel
        self.gave += 1
        self.selector.register(ended, selectors.EVENT_READ)

    def leave(self) -> None:
        """Dans le noyau : ferme ce qui n’est pas à lui."""
        self.selector.close()
        self.control.close()
        for ended, line in self.lines.items():
            os.close(ended)
            line.close()
        self.lines.clear()

    def tell_end(self, ended: int) -> None:
        """Un noyau a fini : son code va à qui l’a demandé, s’il écoute encore."""
        self.selector.unregister(ended)
        os.close(ended)
        _, status = os.waitpid(self.pids.pop(ended), 0)
        with self.lines.pop(ended) as line, contextlib.suppress(OSError):
            line.send(str(os.waitstatus_to_exitcode(status)).encode())


# --- Dans le processus chaud ---


def prepare() -> None:
    """Fait les premières importations, et règle ce dont les noyaux hériteront."""
    # Sans quoi la fin d’un noyau ne se saurait pas : autant s’arrêter ici
    os.close(os.pidfd_open(os.getpid()))
    for name, value in {"MPLBACKEND": BACKEND, "PYDEVD_DISABLE_FILE_VALIDATION": "1", **ONE_THREAD}.items():
        os.environ.setdefault(name, value)

    spare_memory()
    gc.disable()
    warm_up(FIRST)
    importlib.import_module("PIL.Image").init()
    read_tables(outlined=False)
    rehearse()
    rest()


def spare_memory() -> None:
    """Règle la mémoire des noyaux, qui en héritent : rendue dès qu’elle ne sert plus, plutôt que gardée."""
    # Chaque fil aurait sa réserve, jamais rendue : un noyau en a dix, deux réserves lui suffisent.
    LIBC.mallopt(M_ARENA_MAX, 2)

    # La réserve propre à pyarrow prendrait quarante mébioctets à chaque noyau qui lit une table.
    arrow = importlib.import_module("pyarrow")
    arrow.set_memory_pool(arrow.system_memory_pool())

    # Une figure oubliée attend le grand ramassage ; il coûte ici peu, car il ne relit pas ce que tous partagent.
    gc.set_threshold(700, 5, 2)


def read_tables(outlined: bool) -> None:
    """Lit les tables du kit, celles qui ont des contours ou les autres, et ce que `dk.place` en demande.

    Elles sont gardées sous leur empreinte : un noyau relit celle qui a changé. Une table abîmée se dira dans le carnet.
    """
    data = importlib.import_module("datakit.data")
    with contextlib.suppress(ExplainedError):
        for dataset in data.package.everything().values():
            if dataset.fields and not dataset.parts and dataset.has_outlines == outlined:
                with contextlib.suppress(ExplainedError):
                    data.load.load(dataset.name)
        data.place.place("75056")


def rehearse() -> None:
    """Fait une fois ce que fait le début de tout noyau : lire les options d’ipykernel, puis dessiner une figure.

    N’en reste que ce que les bibliothèques gardent pour la fois suivante : expressions comprises, polices ouvertes.
    """
    kernelapp = importlib.import_module("ipykernel.kernelapp")
    kernelapp.IPKernelApp().parse_command_line([])

    pandas = importlib.import_module("pandas")
    plots = importlib.import_module("datakit.draw.plots")
    theme = importlib.import_module("figaudit.base.theme")
    fig = plots.bars(pandas.Series({"Zoé": 4, "Léa": 9}), title="Léa", unit="naissances", source="Insee")
    theme.to_png(fig)


def warm_up(names: tuple[str, ...] | list[str]) -> None:
    for name in names:
        importlib.import_module(name)


def rest() -> None:
    """Ne laisse rien que le ramasse-miettes relirait : les pages restent communes à tous les noyaux."""
    if len(os.listdir("/proc/self/task")) > 1:
        sys.exit("datakit : un fil d’exécution tourne dans le processus chaud")

    gc.collect()
    gc.freeze()
    gc.collect()  # sur rien : sinon un noyau attendrait, pour le grand ramassage, d’avoir autant d’objets qu’ici


# --- Dans un noyau qui vient de naître ---


def become_alone(warm: int) -> None:
    """Fait de ce processus un noyau : son groupe, sa fin si le processus chaud finit, son hasard."""
    # Son groupe à lui, mais la session du processus chaud : Linux partage les cœurs entre sessions, et trente noyaux n’y
    # pèsent ainsi que comme un, devant le serveur et le navigateur.
    os.setpgid(0, 0)
    os.nice(BEHIND)
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != warm:  # déjà mort : le système ne le dira plus
        os._exit(1)

    # Python a déjà renouvelé son propre hasard ; numpy garderait celui du processus chaud.
    importlib.import_module("numpy").random.seed()


def born(request: int, line: int, out: int, err: int) -> dict[str, Any]:
    """Prend ses sorties, lit ce qu’on lui demande, dit son numéro."""
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.close(out)
    os.close(err)
    with open(request, "rb") as stream:
        stream.seek(0)
        asked = json.load(stream)
    with socket.socket(fileno=line) as said:
        said.send(str(os.getpid()).encode())
    return asked


def live(argv: list[str], cwd: str, env: dict[str, str]) -> None:
    """Ce que ferait `python -m ipykernel_launcher`, ses importations faites."""
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    os.environ["JPY_PARENT_PID"] = str(os.getppid())
    gc.enable()
    sys.argv = [*argv, f"--IPKernelApp.parent_handle={os.getppid()}"]
    runpy.run_module(argv[0], run_name="__main__", alter_sys=True)


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    prepare()
    asked = Warm(control).serve()
    if asked is not None:
        live(**asked)


if __name__ == "__main__":
    main()
