"""Un vrai JupyterHub, avec la configuration livrée : deux personnes se connectent, ouvrent un carnet, l’exécutent."""

from __future__ import annotations

import contextlib
import http.cookiejar
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import borrowed
import opened
import pytest

from datakit.tools import build
from datakit.tools.kernels import provisioner

REPOSITORY = Path(__file__).parents[2]
HUB = REPOSITORY / "binder" / "hub"
CACHE = REPOSITORY / "build" / "cache"
JUPYTERHUB, PROXY = "jupyterhub==5.3.0", "configurable-http-proxy@5.3.0"
NOTEBOOK = "04-prenoms.ipynb"
WORD = "brioche"
needs_posix = pytest.mark.skipif(os.name == "nt", reason="JupyterHub ne tourne pas sous Windows")


def fetched() -> tuple[Path, Path]:
    """JupyterHub et son mandataire, pris une fois dans build/cache, hors de l’environnement du kit."""
    hub, proxy = CACHE / JUPYTERHUB.replace("==", "-"), CACHE / PROXY.replace("@", "-")
    if not (hub / "jupyterhub").is_dir():
        uv = shutil.which("uv")
        start = [*borrowed.pip(), "install"]
        if uv:
            start = [uv, "pip", "install", "--python", sys.executable]
        lock = REPOSITORY / "binder" / "requirements.txt"
        _install([*start, "--quiet", "--target", str(hub), "--constraint", str(lock), JUPYTERHUB], hub)
    command = proxy / "node_modules" / ".bin" / "configurable-http-proxy"
    if not command.exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("npm est absent : le mandataire de JupyterHub n’a pas pu être installé")
        _install(
            [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(proxy), PROXY], proxy
        )
    return hub, command


def _install(command: list[str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except (OSError, subprocess.SubprocessError) as problem:
        shutil.rmtree(folder, ignore_errors=True)
        said = getattr(problem, "stderr", b"") or b""
        pytest.skip(
            f"{folder.name} n’a pas pu être installé : {said.decode(errors='replace').strip()[-200:]}"
        )


def ports(count: int) -> list[int]:
    probes = [socket.socket() for _ in range(count)]
    for probe in probes:
        probe.bind(("127.0.0.1", 0))
    found = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return found


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    """Ada et Bob devant un hub d’essai : notre configuration, sur la boucle locale, sans vrai compte.

    Un noyau quitté s’y arrête après trois secondes, au lieu de trente minutes.
    """
    packages, proxy = fetched()
    folder = tmp_path_factory.mktemp("hub")
    for name in ("ada", "bob"):
        (folder / name / "kit").mkdir(parents=True)
    shutil.copytree(sealed_copy(folder / "prof"), folder / "ada" / "kit" / "notebooks")
    public, inner, api = ports(3)
    # jsonschema s’en passe : voir tests/kernels.py
    (folder / "rfc3987_syntax.py").write_text("raise ImportError", "utf-8")
    paths = os.pathsep.join([str(folder), str(packages)])
    python = room(folder / "salle")
    (folder / "essai.py").write_text(
        f"""
load_subconfig({str(HUB / "jupyterhub_config.py")!r})
c.JupyterHub.spawner_class = "simple"  # SimpleLocalProcessSpawner : pas de compte sur la machine
c.SimpleLocalProcessSpawner.home_dir_template = {str(folder)!r} + "/{{username}}"
c.Spawner.cmd = [*{limiter(folder)!r}, {str(python)!r}, "-m", "jupyterhub.singleuser"]
c.Spawner.args = [arg.replace("_timeout=1800", "_timeout=3").replace("_interval=300", "_interval=1") for arg in c.Spawner.args]
c.Spawner.args += ["--allow-root"]
c.Spawner.environment.update(PYTHONPATH={paths!r}, PATH={os.environ["PATH"]!r})
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = "essai"
c.Authenticator.allow_all = True
c.JupyterHub.bind_url = "http://127.0.0.1:{public}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{inner}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{api}"
c.ConfigurableHTTPProxy.command = [{str(proxy)!r}]
c.JupyterHub.db_url = "sqlite://"
c.JupyterHub.cookie_secret_file = {str(folder / "secret")!r}
""",
        "utf-8",
    )
    env = {k: v for k, v in os.environ.items() if k != "MPLBACKEND"} | {"PYTHONPATH": paths}
    command = [sys.executable, "-m", "jupyterhub", "-f", str(folder / "essai.py")]
    journal = folder / "journal.txt"
    with open(journal, "wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=env, stdout=log, stderr=log, start_new_session=True
        )
    try:
        yield [Visitor(f"http://127.0.0.1:{public}", process, journal) for _ in range(2)]
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        remove_groups()


#: Ce que systemd fait pour TLJH : le serveur et ses noyaux ensemble, sous la limite que la configuration annonce.
LIMITER = """#!/bin/sh
set -e
group={place}/datakit-essai-$JUPYTERHUB_USER-$$
mkdir $group
echo $MEM_LIMIT > $group/{limit}
echo $$ > $group/cgroup.procs
exec "$@"
"""


def memory_groups() -> tuple[Path, str] | None:
    """Où Linux tient les groupes de mémoire, et le nom de leur limite ; rien si l’on ne peut pas en faire."""
    old = Path("/sys/fs/cgroup/memory")
    place, limit = (old, "memory.limit_in_bytes") if old.is_dir() else (old.parent, "memory.max")
    return (place, limit) if os.access(place, os.W_OK) else None


def remove_groups() -> None:
    """Efface les groupes de mémoire des serveurs arrêtés."""
    place, _ = memory_groups() or (Path(os.devnull), "")
    for group in place.glob("datakit-essai-*"):
        with contextlib.suppress(OSError):
            group.rmdir()


def limiter(folder: Path) -> list[str]:
    """Le début de la commande d’un serveur : ce qui lui impose sa limite de mémoire, si ce compte en a le droit."""
    groups = memory_groups()
    if groups is None:
        return []
    script = folder / "limite.sh"
    script.write_text(LIMITER.format(place=groups[0], limit=groups[1]), "utf-8")
    script.chmod(0o755)
    return [str(script)]


def sealed_copy(root: Path) -> Path:
    """L’atelier tel qu’on le donne à une classe, ses solutions gardées par un mot (« datakit build --sans-solutions »)."""
    root.mkdir()
    for name in ("src", "solutions"):
        (root / name).symlink_to(REPOSITORY / name)
    return build.withheld(root, root / "solutions" / NOTEBOOK, WORD)


def room(folder: Path) -> Path:
    """L’environnement commun du hub, réglé comme LISEZMOI.md le demande ; rend son Python."""
    python = borrowed.environment(folder)
    borrowed.jupyter(folder)
    told = re.search(
        r"sudo /opt/kit/(binder/\S+) /opt/tljh/user$", (HUB / "LISEZMOI.md").read_text("utf-8"), re.M
    )
    assert told is not None
    subprocess.run([str(REPOSITORY / told[1]), str(folder)], check=True)
    return python


class Visitor:
    """Une personne et son navigateur : ses biscuits, son jeton anti-contrefaçon."""

    def __init__(self, address: str, process: subprocess.Popen, journal: Path) -> None:
        self.address, self.process, self.journal = address, process, journal
        self.jar = http.cookiejar.CookieJar()
        self.open = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar)).open

    def xsrf(self, path: str) -> str:
        found = [c for c in self.jar if c.name == "_xsrf" and path.startswith(c.path)]
        return max(found, key=lambda c: len(c.path)).value or "" if found else ""

    def ask(self, path: str, data: bytes | None = None, method: str | None = None, **headers: str) -> bytes:
        request = urllib.request.Request(self.address + path, data=data, method=method, headers=headers)
        request.add_header("X-XSRFToken", self.xsrf(path))
        with self.open(request, timeout=30) as answer:
            self.url = answer.url
            return answer.read()

    def until(self, seconds: float, attempt):
        limit = time.monotonic() + seconds
        while time.monotonic() < limit and self.process.poll() is None:
            try:
                if result := attempt():
                    return result
            except OSError:  # pas encore là
                pass
            time.sleep(0.3)
        raise AssertionError(self.journal.read_text("utf-8", "replace")[-4000:])


class Session:
    """Une personne connectée, et son serveur JupyterLab."""

    def __init__(self, visitor: Visitor, name: str) -> None:
        self.visitor, self.base = visitor, f"/user/{name}"
        visitor.until(60, lambda: visitor.ask("/hub/login"))
        form = {"username": name, "password": "essai", "_xsrf": visitor.xsrf("/hub/")}
        visitor.ask("/hub/login", urllib.parse.urlencode(form).encode())

    def wait(self) -> None:
        self.visitor.until(120, lambda: b"version" in self.visitor.ask(f"{self.base}/api"))
        self.visitor.ask(f"{self.base}/lab")  # cette page donne à la personne son jeton anti-contrefaçon

    def json(self, path: str):
        return json.loads(self.visitor.ask(self.base + path))

    def new_kernel(self, folder: str = "kit") -> str:
        body = json.dumps({"path": folder}).encode()
        return json.loads(self.visitor.ask(f"{self.base}/api/kernels", body, "POST"))["id"]

    def run(self, sources: list[str], folder: str = "kit/notebooks") -> list[dict]:
        """Exécute du code dans un noyau, par la même connexion que JupyterLab ; rend ses messages."""
        kernel = self.new_kernel(folder)
        here = [c for c in self.visitor.jar if f"{self.base}/".startswith(c.path)]
        headers = {"Cookie": "; ".join(f"{c.name}={c.value}" for c in here), "Origin": self.visitor.address}
        address = f"{self.visitor.address}{self.base}/api/kernels/{kernel}/channels"
        heard = opened.run_cells(address, headers, sources)
        if heard[-1]["content"]["execution_state"] not in opened.DEAD:  # mort, le serveur est à le relancer
            self.visitor.ask(f"{self.base}/api/kernels/{kernel}", method="DELETE")
        return heard


#: Ce que la configuration donne à chaque serveur. TLJH et Kubernetes font respecter la mémoire ; ce hub d’essai l’annonce.
GIVEN = """
import os
print("reçu", *(os.environ[name] for name in ("MEM_LIMIT", "MEM_GUARANTEE", "CPU_LIMIT", "OMP_NUM_THREADS")))
"""


@needs_posix
@pytest.mark.long
@pytest.mark.network
def test_two_people_open_and_run_a_workshop_through_the_hub(hub):
    ada, bob = Session(hub[0], "ada"), Session(hub[1], "bob")
    ada.wait()
    bob.wait()
    bob.new_kernel()  # quitté aussitôt : il s’arrêtera seul

    # Ada : la copie de la classe, jusqu’à une figure et une réponse ; les solutions sont gardées.
    model = ada.json(f"/api/contents/kit/notebooks/{NOTEBOOK}")
    sources = [c["source"] for c in model["content"]["cells"] if c["cell_type"] == "code"]
    first_check = next(rank for rank, source in enumerate(sources) if ".check(" in source)
    tried = ["ex.q1.check(3)", "ex.q1.solution()", f"ex.q1.solution({WORD!r})"]
    heard = ada.run([*sources[: first_check + 1], *tried])
    assert [m["content"] for m in heard if m["msg_type"] == "error"] == []
    shown = []
    for message in heard:
        if message["msg_type"] in ("display_data", "execute_result"):
            shown.append(message["content"]["data"].get("text/html", ""))
    assert re.search(r'<img src="data:image/png;base64,[^"]+" alt="[^"]{40}', "".join(shown))
    assert any("Pas encore commencé" in one for one in shown)
    assert "Solution gardée" in shown[-2]
    assert "marie" not in shown[-2]
    assert "marie" in shown[-1]

    # Les réglages du kit : en français, sans historique, une erreur dite avant la cellule de préparation.
    assert opened.language(ada.json(f"/lab/api/settings/{opened.LANGUAGE}")) == "fr_FR"
    history = "print('historique', get_ipython().history_manager.enabled)"
    heard = bob.run([history, opened.BORN, GIVEN, "facts.take('A')"], folder="kit")
    said = "".join(str(m["content"]) for m in heard)
    assert "lancez la cellule de préparation, en haut du carnet" in said
    assert "historique False" in said
    assert ("né d’un processus chaud" in said) == provisioner.FORKS
    assert f"reçu {2**30} {2**28} 1.0 1" in said

    # Chacun chez soi ; ce que l’on quitte s’arrête.
    with pytest.raises(urllib.error.HTTPError) as refused:
        bob.visitor.ask("/user/ada/api/contents")
    assert refused.value.code == 403
    bob.visitor.until(30, lambda: bob.json("/api/kernels") == [])


@needs_posix
@pytest.mark.long
@pytest.mark.network
@pytest.mark.skipif(memory_groups() is None, reason="ce compte ne peut pas limiter la mémoire d’un programme")
def test_a_kernel_past_its_memory_stops_and_the_room_goes_on(hub):
    """La vraie limite de la configuration, tenue par Linux comme le fait systemd pour TLJH."""
    ada, bob = Session(hub[0], "ada"), Session(hub[1], "bob")
    ada.wait()
    bob.wait()

    heard = ada.run(["grand = b'x' * 2**30; print('passé')"], folder="kit")
    assert heard[-1]["content"]["execution_state"] in opened.DEAD
    assert [one for one in heard if one["msg_type"] == "stream"] == []

    for one in (ada, bob):  # son serveur vit, donne un autre noyau, et personne d’autre ne l’a su
        heard = one.run(["import pandas; print('là', len(pandas.DataFrame({'a': [1]})))"], folder="kit")
        assert "là 1" in str(heard)


@needs_posix
def test_the_settings_of_a_server_never_leave_it_without_kernels(tmp_path):
    asked = tmp_path / "etc/jupyter/jupyter_server_config.json"
    python = tmp_path / "bin/python"
    python.parent.mkdir()

    def settle(options: str = "") -> str:
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" {options} "$@"\n')
        python.chmod(0o755)
        command = [str(REPOSITORY / "binder/settings.sh"), str(tmp_path)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stderr

    assert "n’a pas de lanceur de noyaux" in settle("-S")  # sans ses paquets : un kit d’avant ce lanceur
    assert not asked.exists()

    assert settle() == settle() == ""
    settled = json.loads(asked.read_text())
    assert settled["KernelProvisionerFactory"] == {"default_provisioner_name": "datakit"}

    asked.write_text("{}")
    assert "jupyter_server_config.json » existe déjà" in settle()
    assert asked.read_text() == "{}"


def test_the_two_configurations_say_the_same_limits():
    python = (HUB / "jupyterhub_config.py").read_text("utf-8")
    kubernetes = (HUB / "values.yaml").read_text("utf-8")
    for key, yaml_key in (("mem_limit", "limit"), ("mem_guarantee", "guarantee")):
        value = re.search(rf'{key} = "(\w+)"', python)
        assert value is not None
        assert f"    {yaml_key}: {value[1]}\n" in kubernetes


def test_the_explanation_names_each_file_and_the_one_setting():
    said = (HUB / "LISEZMOI.md").read_text("utf-8")
    for name in ("jupyterhub_config.py", "values.yaml", "nbgitpuller", "[tool.datakit]"):
        assert name in said
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
    address = project["tool"]["datakit"]["repository"]
    assert address in said or not address
