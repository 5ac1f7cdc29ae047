"""Des noyaux nés d’un même processus : rien de l’un ne passe à l’autre, et rien ne reste quand le serveur meurt."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jupyter_client.manager import KernelManager

from datakit.tools import opening
from datakit.tools.kernels import _load_jupyter_server_extension, nursery, provisioner, warm

pytestmark = pytest.mark.skipif(
    not provisioner.FORKS, reason="un processus ne se dédouble ainsi que sous Linux"
)

#: Ce qu’un noyau dit de lui.
LOOK = """
import json, os, random, sys, threading
import numpy
from pathlib import Path

opened = {one.name: os.readlink(one) for one in Path("/proc/self/fd").iterdir() if os.path.lexists(one)}
print(json.dumps({
    "pid": os.getpid(), "group": os.getpgid(0), "parent": os.getppid(),
    "chance": [random.random(), numpy.random.rand(), numpy.random.default_rng().random()],
    "hash": hash("graine"),
    "folder": os.getcwd(), "mine": os.environ.get("A_MOI"), "names": "secret" in globals(), "path": sys.path[0],
    "files": sorted({path for path in opened.values() if path.startswith("/")}),
    "lines": sorted({path for path in opened.values() if path.startswith(("socket", "pipe"))}),
    "warm": Path(f"/proc/{os.getppid()}/cmdline").read_text(), "tasks": len(os.listdir(f"/proc/{os.getppid()}/task")),
    "rank": os.nice(0), "first": len(sys.modules), "pandas": "pandas" in sys.modules,
}))
"""


class Person:
    """Quelqu’un et son noyau."""

    def __init__(self, folder: Path, mine: str) -> None:
        self.manager = KernelManager(kernel_name="python3")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.manager.start_kernel(cwd=str(folder), env=os.environ | {"A_MOI": mine}, **quiet)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def says(self, code: str) -> str:
        """Ce que ce code affiche, ou le nom de son erreur."""
        heard: list[str] = []

        def hear(message: dict) -> None:
            content = message["content"]
            heard.append(content.get("text") or content.get("ename", ""))

        self.client.execute_interactive(code, output_hook=hear, timeout=30)
        return "".join(heard).strip()

    def leaves(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def ended(self) -> int | None:
        """Le code de fin du noyau, attendu."""
        limit = time.monotonic() + 20
        while time.monotonic() < limit:
            code = self.manager.provisioner.process.poll()
            if code is not None:
                return code
            time.sleep(0.02)
        return None


@pytest.fixture
def two(tmp_path):
    """Ada et Bob, chacun son noyau."""
    with contextlib.ExitStack() as leaving:
        people = []
        for name in ("ada", "bob"):
            (tmp_path / name).mkdir()
            people.append(Person(tmp_path / name, name))
            leaving.callback(people[-1].leaves)
        yield people


def test_two_kernels_share_nothing_but_what_is_imported(two, tmp_path):
    ada, bob = two
    ada.says("secret = 1")
    ada.says("import pandas; pandas.secret = 1; import os; os.environ['SECRET'] = '1'; os.chdir('/')")
    assert (
        bob.says("import os, pandas; print(hasattr(pandas, 'secret'), os.environ.get('SECRET'))")
        == "False None"
    )

    ada.says("import datakit as dk; mine = dk.load('departements'); mine.loc[0, 'nom'] = 'à moi'")
    for one in two:
        assert one.says("import datakit as dk; print(dk.load('departements').nom[0])") == "Ain"

    seen = [json.loads(one.says(LOOK)) for one in two]
    first, second = seen
    assert first["parent"] == second["parent"]
    assert nursery.WARM in first["warm"]
    assert first["tasks"] == 1, "un processus qui se dédouble n’a qu’un fil"
    assert first["hash"] == second["hash"], "dit dans warm.py : la graine de Python est commune"
    assert not set(first["chance"]) & set(second["chance"])
    assert [one["names"] for one in seen] == [True, False]
    assert [one["mine"] for one in seen] == ["ada", "bob"]
    assert second["folder"] == str(tmp_path / "bob")
    for one in seen:
        assert one["pandas"]
        assert one["pid"] == one["group"]
        assert one["rank"] == os.nice(0) + warm.BEHIND, "le serveur passe devant ses noyaux"
        assert [path for path in one["files"] if not path.endswith("proj.db")] == ["/dev/null"]
    assert not set(first["lines"]) & set(second["lines"])


def test_the_end_of_one_kernel_is_not_the_end_of_another(two):
    ada, bob = two
    bob.says("kept = 7")

    # Sans `stop_on_error=False`, ipykernel écarte aussi la demande qui suit l’interruption de trop près.
    ada.client.execute("import time; time.sleep(30)", stop_on_error=False)
    bob.client.execute("import time; time.sleep(0.3); slept = True")
    time.sleep(0.2)
    ada.manager.interrupt_kernel()
    assert ada.client.get_shell_msg(timeout=30)["content"]["ename"] == "KeyboardInterrupt"
    assert ada.says("print('là')") == "là"
    assert bob.says("print(slept)") == "True"

    limited = "import resource; resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31)); b = bytearray(2**32)"
    assert ada.says(limited) == "MemoryError"
    ada.client.execute("import os; os._exit(3)")
    assert ada.ended() == 3
    assert bob.says("print(kept)") == "7"

    ada.manager.restart_kernel(now=True)
    ada.client.wait_for_ready(timeout=30)
    assert ada.says("print('secret' in globals())") == "False"
    os.kill(ada.manager.provisioner.pid, signal.SIGKILL)
    assert ada.ended() == -signal.SIGKILL
    assert bob.says("print(kept)") == "7"


# --- Le serveur ---

#: Un serveur qui demande un noyau, dit les numéros de chacun, puis attend. Le processus chaud n’importe rien.
SERVER = """
import asyncio, sys, time
from datakit.tools.kernels import nursery

nursery.WARM = "tiede"
asked = [sys.executable, *nursery.LAUNCHER, "-f", "rien.json"]
kernel = asyncio.run(nursery.born(asked, {}))
[warm] = nursery._NURSERIES.values()
print(warm.process.pid, kernel.pid, flush=True)
time.sleep(60)
"""
LUKEWARM = """
import time
from datakit.tools.kernels import warm

warm.prepare = lambda: None
warm.THEN = ()
warm.live = lambda **asked: time.sleep(60)
warm.main()
"""


def gone(pid: int) -> bool:
    """Ce processus a-t-il fini ? (Mort sans que son parent l’ait su, il a encore un numéro.)"""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_a_killed_server_leaves_neither_kernel_nor_warm_process(tmp_path):
    (tmp_path / "tiede.py").write_text(LUKEWARM)
    env = os.environ | {"PYTHONPATH": str(tmp_path)}
    server = subprocess.Popen([sys.executable, "-c", SERVER], env=env, stdout=subprocess.PIPE, text=True)
    pids = [int(one) for one in server.stdout.readline().split()]
    assert len(pids) == 2
    assert not any(gone(pid) for pid in pids)

    server.kill()
    server.communicate()
    limit = time.monotonic() + 10
    while not all(gone(pid) for pid in pids) and time.monotonic() < limit:
        time.sleep(0.02)
    assert [pid for pid in pids if not gone(pid)] == []


def test_without_a_warm_process_the_kernel_is_launched_as_usual(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(nursery, "WARM", "ce_module_manque")
    monkeypatch.setattr(nursery, "_NURSERIES", {})
    caplog.set_level("WARNING")
    (tmp_path / "functools.py").write_text("raise SystemExit")  # à côté du carnet : le noyau part quand même
    ada = Person(tmp_path, "ada")
    try:
        assert json.loads(ada.says(LOOK))["parent"] == os.getpid()
    finally:
        ada.leaves()
    told = [record.getMessage() for record in caplog.records if "datakit" in record.getMessage()]
    # La raison entre parenthèses dépend de ce qui se ferme d’abord, le processus chaud ou sa ligne.
    assert len(told) == 1
    assert told[0].startswith(
        "datakit : ce noyau est lancé seul, comme d’ordinaire ; le processus qui en prépare plusieurs n’a pas pu le"
        " donner ("
    )
    with pytest.raises(nursery.NotBorn):  # mort sans avoir rien donné : on ne l’attend pas à chaque noyau
        nursery.open_one(dict(os.environ))


@pytest.mark.parametrize(
    ("cmd", "options"),
    [
        (["/usr/bin/python3", *nursery.LAUNCHER, "-f", "a.json"], {}),
        ([sys.executable, "-m", "xeus", "-f", "a.json"], {}),
        (["R", "--slave"], {}),
        ([sys.executable, *nursery.LAUNCHER], {"stdout": subprocess.PIPE}),
        ([sys.executable, *nursery.LAUNCHER], {"stderr": subprocess.STDOUT}),
        ([sys.executable, *nursery.LAUNCHER], {"preexec_fn": print}),
        ([sys.executable, *nursery.LAUNCHER], {"independent": True}),
    ],
)
def test_another_kernel_is_left_to_jupyter(cmd, options):
    assert not nursery.can_fork(cmd, options)
    assert nursery.can_fork([sys.executable, *nursery.LAUNCHER, "-f", "a.json"], {"cwd": "/", "stderr": 2})


def test_a_kernel_of_another_language_keeps_its_ports():
    assert not nursery.is_python(["R", "--slave", "-e", "IRkernel::main()"])
    assert nursery.is_python(["python", *nursery.LAUNCHER, "-f", "{connection_file}"])


def test_what_a_person_set_for_the_connection_is_kept():
    manager = KernelManager(shell_port=5555)
    provisioner.choose_sockets(manager)
    assert (manager.transport, manager.shell_port) == ("tcp", 5555)

    manager = KernelManager()
    provisioner.choose_sockets(manager)
    assert manager.transport == "ipc"
    assert manager.ip.startswith("@datakit-")


def test_the_kit_alone_asks_for_its_provisioner(tmp_path):
    config = Path(opening.kit_settings(tmp_path)["JUPYTER_CONFIG_DIR"], "jupyter_server_config.json")
    asked = json.loads(config.read_text("utf-8"))
    assert asked["KernelProvisionerFactory"] == {"default_provisioner_name": "datakit"}
    assert asked["ServerApp"]["jpserver_extensions"] == {"datakit.tools.kernels": True}


def test_the_server_prepares_its_warm_process_as_it_opens(monkeypatch):
    opened = []
    monkeypatch.setattr(nursery, "open_one", opened.append)
    _load_jupyter_server_extension(None)
    assert opened == [os.environ]
