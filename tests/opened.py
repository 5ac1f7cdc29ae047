"""Un JupyterLab ouvert pour de bon par kit.py, dans un dossier d’essai, et ce qu’on lui demande."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
LANGUAGE = "@jupyterlab/translation-extension:plugin"

DEAD = ("restarting", "dead")  # ce que dit le serveur d’un noyau qui s’est arrêté : il ne répondra plus

#: Ce qu’un noyau dit s’il est né du processus chaud (datakit.tools.kernels), et rien de plus sinon.
BORN = """
import os
from pathlib import Path

parent = Path(f"/proc/{os.getppid()}/cmdline")
if parent.exists() and "datakit.tools.kernels.warm" in parent.read_text():
    print("né d’un processus chaud")
"""

#: kit.py, tel quel, qui croit habiter un dossier d’essai et se sert du Python de ces essais.
LAUNCHER = """
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
import kit

kit.ROOT = Path(sys.argv[2])
(kit.ROOT / ".venv").mkdir(exist_ok=True)
kit.venv_python = lambda: Path(sys.executable)
sys.exit(kit.open_lab(18_960, browser=False))
"""


@dataclass(frozen=True)
class Lab:
    """L’adresse d’un JupyterLab, son jeton, et le dossier où il range ses affaires."""

    address: str
    token: str
    home: Path

    def ask(self, path: str, data: dict | None = None) -> dict:
        request = urllib.request.Request(self.address + path)
        request.add_header("Authorization", f"token {self.token}")
        if data is not None:
            request.data = json.dumps(data).encode()
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)

    def run(self, sources: list[str]) -> str:
        """Exécute du code dans un noyau neuf ; rend tout ce qu’il a dit."""
        kernel = self.ask("/api/kernels", {"name": "python3"})["id"]
        address = f"{self.address}/api/kernels/{kernel}/channels"
        heard = run_cells(address, {"Authorization": f"token {self.token}"}, sources)
        return "".join(str(message["content"]) for message in heard)


@contextlib.contextmanager
def lab(root: Path) -> Iterator[Lab]:
    """Ouvre JupyterLab sur `root` comme « kit.py lab » le fait, et le ferme à la fin."""
    env = {name: value for name, value in os.environ.items() if name != "MPLBACKEND"}
    process = subprocess.Popen(
        [sys.executable, "-c", LAUNCHER, str(REPOSITORY), str(root)],
        env=env | {"PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield opening(process, root / ".venv/kit-jupyter")
    finally:
        process.terminate()
        process.communicate(timeout=60)


def opening(process: subprocess.Popen, home: Path) -> Lab:
    """Attend la phrase qui donne l’adresse."""
    told = []
    for line in process.stdout or ():
        told.append(line)
        if "JupyterLab est ouvert" in line:
            page = line.split()[-1]
            return Lab(page.partition("/lab")[0], page.partition("token=")[2], home)
    raise AssertionError("".join(told))


def run_cells(address: str, headers: dict[str, str], sources: list[str]) -> list[dict]:
    """Exécute du code dans un noyau, par la même connexion que JupyterLab ; rend tous ses messages."""
    from tornado import httpclient, ioloop, websocket

    asked = httpclient.HTTPRequest(address.replace("http", "ws", 1), headers=headers)

    async def talk() -> list[dict]:
        line = await websocket.websocket_connect(asked)
        for number, source in enumerate(sources):
            await line.write_message(json.dumps(request(number, source)))

        heard: list[dict] = []
        last = str(len(sources) - 1)
        while True:
            text = await line.read_message()
            assert text is not None, "le noyau a coupé la ligne"
            message = json.loads(text)
            heard.append(message)
            # La réponse passe par un autre canal que ce qui s’affiche, et parfois devant ; l’état, par le même et derrière.
            state = message["content"].get("execution_state")
            finished = state == "idle" and message["parent_header"].get("msg_id") == last
            if finished or state in DEAD:
                line.close()
                return heard

    # Dans un fil à part : Playwright laisse tourner sa boucle dans celui des essais de navigateur.
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(lambda: ioloop.IOLoop().run_sync(talk, timeout=60)).result()


def request(number: int, source: str) -> dict:
    """La demande d’exécuter une cellule, telle que JupyterLab l’écrit."""
    return {
        "channel": "shell",
        "header": {
            "msg_id": str(number),
            "msg_type": "execute_request",
            "session": "essai",
            "username": "essai",
            "version": "5.3",
        },
        "parent_header": {},
        "metadata": {},
        "content": {"code": source, "silent": False, "store_history": True, "allow_stdin": False},
    }


def language(settings: dict) -> str:
    """La langue que JupyterLab prend de lui-même, lue dans ce qu’il dit de ses réglages."""
    return settings["schema"]["properties"]["locale"]["default"]
