"""Le lanceur : chaque panne simulée par de faux programmes, sans rien installer."""

import ast
import errno
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType

import borrowed
import pytest

import datakit

REPOSITORY = Path(__file__).parents[2]
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
LOCK = (REPOSITORY / "binder/requirements.txt").read_text("utf-8")

MAKERS = ("tests/proof.py", "binder/lock.py", "binder/wheels.py")
LAUNCHER = ("kit.py", "kit_venv.py")
LOADED = ("kit_venv", "proof", "lock", "wheels")  # ce que kit.py charge à côté de lui

UTF8 = os.environ | {"PYTHONUTF8": "1"}
needs_posix = pytest.mark.skipif(os.name == "nt", reason="les faux programmes sont des scripts de shell")

FAKE_UV = """#!/bin/sh
echo "$@" >> "$FAKE_LOG"
if [ "$1" = venv ]; then
    mkdir -p .venv/bin
    ln -sf "$REAL_PYTHON" .venv/bin/python
    echo "version_info = 3.11.7" > .venv/pyvenv.cfg
elif [ -n "$FAKE_SLEEP" ]; then
    exec sleep 60
elif [ -n "$FAKE_MESSAGE" ]; then
    echo "$FAKE_MESSAGE"
    exit 1
fi
"""


def program(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)  # un lien mènerait à écrire par-dessus le vrai Python
    path.write_text(content, "utf-8")
    path.chmod(0o755)
    return path


def load(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("kit_under_test", folder / "kit.py")
    assert spec is not None
    assert spec.loader is not None
    for name in LOADED:
        sys.modules.pop(name, None)  # ceux de ce dossier-ci, et non d’un autre
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def python_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """kit.py dit à Python où sont ses autres fichiers : l’essai fini, Python l’oublie."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    for name in LOADED:
        monkeypatch.delitem(sys.modules, name, raising=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Un petit kit, dans un dossier au nom malcommode, avec pour seul installateur un faux uv."""
    root = tmp_path / "kit d’été & café"
    for name in (*LAUNCHER, *MAKERS):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / name, root / name)
    (root / "src/datakit").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\nname = 'essai'\n", "utf-8")
    (root / "binder/requirements.txt").write_text("pandas==3.1.1\nruff==1.0 ; extra == 'dev'\n", "utf-8")
    if os.name != "nt":
        program(tmp_path / "bin/uv", FAKE_UV)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    monkeypatch.setenv("FAKE_LOG", str(tmp_path / "log"))
    monkeypatch.setenv("REAL_PYTHON", sys.executable)
    for name in ("FAKE_SLEEP", "FAKE_MESSAGE", "CI"):
        monkeypatch.delenv(name, raising=False)
    return root


@pytest.fixture
def kit(folder: Path) -> ModuleType:
    return load(folder)


@pytest.fixture
def wheels(kit: ModuleType) -> ModuleType:
    return kit.makers_part("binder/wheels.py")


@pytest.fixture
def proof(kit: ModuleType) -> ModuleType:
    return kit.makers_part("tests/proof.py")


def calls(folder: Path) -> list[str]:
    log = folder.parent / "log"
    return log.read_text("utf-8").splitlines() if log.exists() else []


# --- Avant toute chose : le numéro de Python ---------------------------------------------------------------


def test_an_old_python_gets_a_french_answer(folder: Path) -> None:
    pretend = (
        "import runpy, sys; sys.version_info = (3, 8, 0, 'final', 0);"
        "runpy.run_path('kit.py', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", pretend], cwd=folder, capture_output=True, env=os.environ | {"PATH": ""}
    )
    message = done.stderr.decode("utf-8")
    assert done.returncode == 2
    assert "Ce Python est trop ancien" in message
    assert "3.8" in message
    assert "Python 3.11 ou plus récent" in message
    assert "python.org" in message


def test_the_file_can_be_read_by_the_pythons_it_refuses() -> None:
    ast.parse((REPOSITORY / "kit.py").read_text("utf-8"), feature_version=(3, 6))


def test_the_launcher_copied_alone_says_what_it_misses(folder: Path) -> None:
    (folder / "kit_venv.py").unlink()
    done = subprocess.run(
        [sys.executable, "kit.py", "lab"], cwd=folder, capture_output=True, encoding="utf-8", env=UTF8
    )
    assert done.returncode == 2
    fact, expected, action = done.stderr.splitlines()
    assert (
        fact
        == f"Le fichier «\u00a0kit_venv.py\u00a0» n’est pas dans «\u00a0{folder}\u00a0», à côté de kit.py."
    )
    assert expected.startswith("Attendu\u00a0: ")
    assert action.startswith("À faire\u00a0: ")


@pytest.mark.parametrize("options", [[], ["-I"], ["-P"]])
def test_the_launcher_finds_what_is_beside_it_however_python_starts(folder: Path, options: list[str]) -> None:
    """« -I » et « -P » ôtent le dossier de kit.py de ceux où Python cherche."""
    command = [sys.executable, *options, str(folder / "kit.py"), "--version"]
    done = subprocess.run(command, cwd=folder.parent, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("part", [*LAUNCHER, *MAKERS])
def test_only_the_standard_library_is_imported(part: str) -> None:
    tree = ast.parse((REPOSITORY / part).read_text("utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} - {"kit_venv"} <= sys.stdlib_module_names


# --- L’installation ----------------------------------------------------------------------------------------


@needs_posix
def test_a_second_run_installs_nothing(kit: ModuleType, folder: Path, capsys) -> None:
    assert kit.setup(dev=False) is True
    assert "Le kit est prêt" in capsys.readouterr().out
    venv, packages, project = calls(folder)
    assert venv.startswith("venv")
    assert "-r" in packages
    assert "--no-deps --no-build-isolation -e" in project
    assert kit.setup(dev=False) is False
    assert len(calls(folder)) == 3
    assert capsys.readouterr().out == ""


@needs_posix
def test_what_is_installed_follows_the_lock(kit: ModuleType, folder: Path) -> None:
    installed = folder / ".venv/kit-requirements.txt"
    kit.setup(dev=False)
    assert installed.read_text("utf-8") == "pandas==3.1.1\n"
    assert kit.setup(dev=True) is True
    assert installed.read_text("utf-8") == "pandas==3.1.1\nruff==1.0\n"
    assert kit.setup(dev=False) is False, "qui peut tester peut aussi ouvrir"
    (folder / "binder/requirements.txt").write_text("pandas==3.1.2\nruff==1.1 ; extra == 'dev'\n", "utf-8")
    assert kit.setup(dev=False) is True
    assert installed.read_text("utf-8") == "pandas==3.1.2\nruff==1.1\n", (
        "ce qui servait à tester reste à jour"
    )


@needs_posix
def test_a_moved_folder_is_installed_again(kit: ModuleType, folder: Path) -> None:
    kit.setup(dev=False)
    moved = folder.rename(folder.with_name("ailleurs"))
    assert load(moved).setup(dev=False) is True


@needs_posix
def test_a_failed_install_leaves_no_stamp(kit: ModuleType, folder: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("FAKE_MESSAGE", "boum")
    with pytest.raises(kit.KitError, match="boum"):
        kit.setup(dev=False)
    assert not kit.STAMP.exists()
    monkeypatch.delenv("FAKE_MESSAGE")
    assert kit.setup(dev=False) is True
    assert "ne s’est pas terminée" in capsys.readouterr().out
    assert kit.STAMP.exists()


@needs_posix
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_an_interruption_leaves_no_stamp_that_lies(folder: Path, monkeypatch, sent, code) -> None:
    monkeypatch.setenv("FAKE_SLEEP", "1")
    running = subprocess.Popen(
        [sys.executable, "kit.py", "lab", "--no-browser"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # Lancé à l’arrière-plan, un terminal fait ignorer Ctrl+C à ses descendants : on le leur rend.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    limit = time.monotonic() + 20
    while len(calls(folder)) < 2 and time.monotonic() < limit:
        time.sleep(0.02)
    os.killpg(running.pid, sent)
    _, message = running.communicate(timeout=20)
    assert running.returncode == code
    if sent == signal.SIGINT:
        assert "relancez la même commande" in message
    kit = load(folder)
    assert not kit.STAMP.exists()
    assert kit.UNFINISHED.exists()
    monkeypatch.delenv("FAKE_SLEEP")
    assert kit.setup(dev=False) is True
    assert not kit.UNFINISHED.exists()


@needs_posix
def test_someone_elses_folder_is_not_erased(kit: ModuleType, folder: Path) -> None:
    (folder / ".venv").mkdir()
    (folder / ".venv/souvenir.txt").write_text("à garder", "utf-8")
    with pytest.raises(kit.KitError, match="n’est pas un environnement Python"):
        kit.setup(dev=False)
    assert (folder / ".venv/souvenir.txt").exists()


@needs_posix
def test_without_uv_pip_installs(kit: ModuleType, folder: Path) -> None:
    (folder.parent / "bin/uv").unlink()
    script = '#!/bin/sh\necho "$@" >> "$FAKE_LOG"\n[ "$*" = "-m pip --version" ] && exit 1\nexit 0\n'
    program(folder / ".venv/bin/python", script)
    (folder / ".venv/pyvenv.cfg").write_text("version = 3.12.1\n", "utf-8")
    kit.setup(dev=False, offline=folder)
    _, ensurepip, packages, project = calls(folder)
    assert ensurepip == "-m ensurepip --upgrade"
    assert packages.startswith("-m pip install")
    assert f"--no-index --find-links {folder}" in packages
    assert "--offline" not in packages, "cette option n’existe que pour uv"
    assert project.endswith(f"-e {folder}")


@needs_posix
@pytest.mark.parametrize("other", ["/ailleurs/src", "import autre"])
def test_the_link_to_the_sources_is_written_without_an_accent(
    kit: ModuleType, folder: Path, other: str
) -> None:
    """Un fichier .pth se lit dans la langue du système : un dossier accentué y arrêterait Python."""
    kit.setup(dev=False)
    site = folder / ".venv/lib/python3.11/site-packages"
    site.mkdir(parents=True)
    (site / "kit.pth").write_text(f"{folder / 'src'}\n", "utf-8")
    (site / "autre.pth").write_text(other, "utf-8")
    os.link(site / "kit.pth", folder / "réserve.pth")  # uv pose ainsi un fichier de sa réserve
    kit.setup(dev=True)
    assert (site / "kit.pth").read_bytes() == b"../../../../src\n"
    assert (site / "../../../../src").resolve() == folder / "src"
    assert (site / "autre.pth").read_text("utf-8") == other
    assert str(folder) in (folder / "réserve.pth").read_text("utf-8"), "la réserve d’uv n’a pas changé"


@needs_posix
def test_the_packages_beside_the_launcher_are_taken_unasked(
    kit: ModuleType, folder: Path, monkeypatch, capsys
) -> None:
    """Une archive hors ligne s’ouvre par la même commande que les autres."""
    monkeypatch.setattr(kit, "open_lab", lambda port, browser: 0)
    (folder / "paquets").mkdir()
    (folder / "paquets/pandas-3.1.1-py3-none-any.whl").touch()
    assert kit.main(["lab"]) == 0
    packages = calls(folder)[1]
    assert f"--no-index --find-links {folder / 'paquets'} --offline" in packages
    assert "sans réseau, depuis «\u00a0paquets\u00a0»" in capsys.readouterr().out


# --- Le dossier de paquets, repris de l’installation -------------------------------------------------------

INSTALLED = {
    "site/essai/__init__.py": b"x = 1\n",
    "site/essai/moteur": b"#!/bin/sh\n",
    "site/essai/__pycache__/a.pyc": b"cache",
    "site/essai-1.0.dist-info/METADATA": b"Metadata-Version: 2.1\nName: essai\nVersion: 1.0\n",
    "site/essai-1.0.dist-info/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py2-none-any\nTag: py3-none-any\n",
    "site/essai-1.0.dist-info/entry_points.txt": b"[console_scripts]\nessai = essai:main\n",
    "site/essai-1.0.dist-info/INSTALLER": b"uv",
    "bin/essai": b"#!/ici/python\nengendre",
    "bin/outil": b"#!/ici/.venv/bin/python3.11\nprint(2)\n",
    "share/jupyter/essai.json": b"{}",
}


@pytest.fixture
def installed(kit: ModuleType, wheels: ModuleType) -> Path:
    """Un paquet installé à la main dans .venv, avec ce qu’un vrai y laisse : cache, commande engendrée, réglage."""
    site = kit.VENV / "lib/python3.11/site-packages"
    lines = []
    for name, data in INSTALLED.items():
        path = site / name.removeprefix("site/") if name.startswith("site/") else kit.VENV / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o755 if data.startswith(b"#!") else 0o644)
        lines.append(f"{os.path.relpath(path, site)},sha256={wheels.sha256(data)},{len(data)}")
    (site / "essai-1.0.dist-info/RECORD").write_text(
        "\n".join([*lines, "essai-1.0.dist-info/RECORD,,"]), "utf-8"
    )
    return site


@needs_posix
def test_an_installed_package_becomes_its_wheel_again(
    wheels: ModuleType, installed: Path, tmp_path: Path, capsys
) -> None:
    wheels.repack_installed("essai==1.0\nautre==2.0\n", tmp_path)
    assert "À reprendre de cette installation\u00a0: 1 paquet, environ 0,0 Go" in capsys.readouterr().out
    with zipfile.ZipFile(tmp_path / "essai-1.0-py2.py3-none-any.whl") as wheel:
        inside = {name: wheel.read(name) for name in wheel.namelist()}
    assert inside["essai/__init__.py"] == b"x = 1\n"
    assert inside["essai-1.0.data/data/share/jupyter/essai.json"] == b"{}"
    assert inside["essai-1.0.data/scripts/outil"] == b"#!python\nprint(2)\n"
    assert not [name for name in inside if name.endswith((".pyc", "INSTALLER", "scripts/essai"))]
    record = inside.pop("essai-1.0.dist-info/RECORD").decode().splitlines()
    assert record[-1] == "essai-1.0.dist-info/RECORD,,"
    assert {line.split('"')[1] for line in record[:-1]} == set(inside)
    done = subprocess.run(
        [*borrowed.pip(), "install", "-q", "--no-index", "--find-links", tmp_path, "--target", tmp_path / "la", "essai"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "la/essai/__init__.py").read_bytes() == b"x = 1\n"
    programs = ("essai/moteur", "bin/outil", "essai/__init__.py")
    assert [os.access(tmp_path / "la" / name, os.X_OK) for name in programs] == [True, True, False]


@needs_posix
@pytest.mark.parametrize("harm", ["changé", "manque", "autre version"])
def test_what_is_no_longer_as_installed_is_downloaded_instead(
    wheels: ModuleType, installed: Path, tmp_path: Path, harm: str
) -> None:
    if harm == "changé":
        (installed / "essai/__init__.py").write_text("x = 2\n", "utf-8")
    elif harm == "manque":
        (installed / "essai/__init__.py").unlink()
    wheels.repack_installed("essai==1.1\n" if harm == "autre version" else "essai==1.0\n", tmp_path)
    assert not [*tmp_path.glob("*.whl"), *tmp_path.glob("*.part")]


# --- Les pannes --------------------------------------------------------------------------------------------

FAILURES = {
    "No space left on device (os error 28)": ("Le disque est plein", "videz la corbeille"),
    "error: Failed to fetch: dns error: failed to lookup address": ("Le réseau ne répond pas", "--offline"),
    "NewConnectionError ... No matching distribution found": ("Le réseau ne répond pas", "proxy"),
    "Read-only file system (os error 30)": ("ne peut pas être écrit", "copiez le kit"),
    "Error: ensurepip is not available": ("de quoi créer un environnement", "sudo apt install python3."),
    "segmentation fault": ("L’installation a échoué", "segmentation fault"),
}


@needs_posix
@pytest.mark.parametrize("message", FAILURES)
def test_each_failure_is_explained(kit: ModuleType, monkeypatch, capsys, message: str) -> None:
    monkeypatch.setenv("FAKE_MESSAGE", message)
    assert kit.main(["lab"]) == 2
    printed = capsys.readouterr().err
    for expected in (*FAILURES[message], "Attendu", "À faire"):
        assert expected in printed
    assert "Traceback" not in printed


@needs_posix
def test_an_incomplete_folder_of_wheels_is_said(kit: ModuleType, folder: Path, monkeypatch, capsys) -> None:
    (folder / "pandas-3.1.1-py3-none-any.whl").touch()
    monkeypatch.setenv("FAKE_MESSAGE", "No solution found: cffi has no wheels with a matching tag")
    assert kit.main(["test", "--offline", str(folder)]) == 2
    printed = capsys.readouterr().err
    assert "ne contient pas tout ce qu’il faut" in printed
    assert "Python 3.11" in printed
    assert "même version de Python" in printed


def test_an_empty_folder_of_wheels_is_said(kit: ModuleType, tmp_path: Path, capsys) -> None:
    assert kit.main(["lab", "--offline", str(tmp_path / "absent")]) == 2
    assert "ne contient aucun paquet" in capsys.readouterr().err


@needs_posix
def test_debian_without_venv_is_told_the_package(kit: ModuleType, folder: Path, monkeypatch, capsys) -> None:
    (folder.parent / "bin/uv").unlink()
    bare = program(
        folder.parent / "bin/bare-python", "#!/bin/sh\necho No module named ensurepip >&2; exit 1\n"
    )
    monkeypatch.setattr(kit.sys, "executable", str(bare))
    assert kit.main(["lab"]) == 2
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    assert f"sudo apt install {package}" in capsys.readouterr().err


def test_a_nearly_full_disk_is_said_before_starting(kit: ModuleType, monkeypatch, capsys) -> None:
    monkeypatch.setattr(kit.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 3 * 10**8))
    assert kit.main(["lab"]) == 2
    assert "Il ne reste que 0,3 Go" in capsys.readouterr().err
    assert not kit.VENV.exists()


@pytest.mark.parametrize(
    ("number", "expected"),
    [(errno.EROFS, "Impossible d’écrire dans le dossier du kit"), (errno.ENOSPC, "Le disque est plein")],
)
def test_a_folder_that_refuses_writing_is_said(kit, monkeypatch, capsys, number: int, expected: str) -> None:
    def refuse(**_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(kit.tempfile, "TemporaryFile", refuse)
    assert kit.main(["lab"]) == 2
    assert expected in capsys.readouterr().err


def test_any_other_refusal_of_the_system_stays_french(kit: ModuleType, folder: Path, capsys) -> None:
    (folder / "binder/requirements.txt").unlink()
    kit.VENV.mkdir()
    assert kit.main(["lab"]) == 2
    printed = capsys.readouterr().err
    assert "Attendu" in printed
    assert "Traceback" not in printed


# --- La ligne de commande ----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["labo"], ["lab", "--prot", "1"], ["test", "--port", "1"], ["wheels"]])
def test_a_misspelt_command_is_said(kit: ModuleType, capsys, words: list[str]) -> None:
    assert kit.main(words) == 2
    printed = capsys.readouterr().err
    assert "Commande non comprise" in printed
    assert "--help" in printed


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["test"], "tests/proof.py"),
        (["lock"], "binder/lock.py"),
        (["wheels", "dossier"], "binder/wheels.py"),
    ],
)
def test_a_copy_without_the_makers_part_says_so(
    kit: ModuleType, folder: Path, capsys, words: list[str], part: str
) -> None:
    """Une archive de séance n’emporte que de quoi ouvrir ses carnets : rien n’est installé pour rien."""
    (folder / part).unlink()
    assert kit.main(words) == 2
    printed = capsys.readouterr().err
    assert f"n’a pas le fichier «\u00a0{part}\u00a0»" in printed
    assert "Attendu" in printed
    assert "À faire" in printed
    assert calls(folder) == []


def test_the_version_is_that_of_the_package(kit: ModuleType, folder: Path, capsys) -> None:
    (folder / "src/datakit/__init__.py").write_text('"""Le kit."""\n\n__version__ = "7.8.9"\n', "utf-8")
    with pytest.raises(SystemExit) as ended:
        kit.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == "Kit d’ateliers 7.8.9\n"
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert load(REPOSITORY).kit_version() == datakit.__version__


def test_help_names_every_command_and_option(kit: ModuleType, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        kit.main(["--help"])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    source = (REPOSITORY / "kit.py").read_text("utf-8")
    for option in re.findall(r'add_argument\("(--[\w-]+)"', source):
        assert option in printed
    for command in ("lab", "test", "wheels", "lock"):
        assert f"kit.py {command}" in printed


@pytest.mark.parametrize("text", ["", "abc", "0", "65536", "-1", "8888.0", "٣", "8" * 5000])
def test_a_port_that_is_none_is_said(kit: ModuleType, capsys, text: str) -> None:
    assert kit.main(["lab", f"--port={text}"]) == 2
    printed = capsys.readouterr().err
    assert "n’est pas un numéro de port" in printed
    assert len(printed) < 300


# --- lab : confier la suite au kit installé ------------------------------------------------------------------


@needs_posix
@pytest.mark.parametrize("browser", [True, False])
def test_the_installed_kit_opens_jupyterlab_in_place_of_the_launcher(
    kit: ModuleType, folder: Path, monkeypatch, browser: bool
) -> None:
    """Un seul programme reste : Ctrl+C et les autres signaux lui vont droit."""

    class Replaced(Exception):
        pass

    asked = []

    def replace(program: str, command: list[str], env: dict[str, str]) -> None:
        asked.append((program, command, env, os.getcwd()))
        raise Replaced

    kit.setup(dev=False)
    program(folder / ".venv/bin/python", '#!/bin/sh\necho "$@" >> "$FAKE_LOG"\n')
    monkeypatch.chdir(folder.parent)
    monkeypatch.setattr(kit.os, "execve", replace)
    monkeypatch.setenv("JUPYTER_TOKEN", "connu-de-tous")
    options = [] if browser else ["--sans-navigateur"]
    with pytest.raises(Replaced):
        kit.main(["lab", "--port", "9000", *options])

    ((python, command, env, place),) = asked
    assert python == command[0] == str(folder / ".venv/bin/python")
    assert command[1:] == ["-m", "datakit.tools.opening", str(folder), "9000", *options]
    assert place == str(folder)
    assert env["VIRTUAL_ENV"] == str(folder / ".venv")
    assert "JUPYTER_TOKEN" not in env


@needs_posix
def test_an_installation_that_no_longer_starts_is_said(kit: ModuleType, folder: Path, capsys) -> None:
    """Le Python de ce petit kit est vrai, mais rien n’y est installé : le kit ne peut pas le dire lui-même."""
    kit.setup(dev=False)
    assert kit.main(["lab"]) == 2
    said = capsys.readouterr().err
    assert "No module named 'datakit" in said
    assert "supprimez le dossier .venv" in said
    assert "Traceback" not in said.splitlines()[0]


@needs_posix
def test_a_python_that_changed_under_the_installation_is_named(kit: ModuleType, folder: Path, capsys) -> None:
    """Une mise à jour du système a remplacé le Python : ses paquets sont rangés sous le numéro d’avant."""
    kit.setup(dev=False)
    (folder / ".venv/pyvenv.cfg").write_text("version_info = 3.1.4\n", "utf-8")
    kit.write_stamp(False)
    assert kit.main(["lab"]) == 2
    said = capsys.readouterr().err
    now = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"a changé depuis l’installation : 3.1 alors, {now} maintenant." in said
    assert f"supprimez le dossier « {folder / '.venv'} »" in said
    assert "Vos carnets n’y sont pas." in said


# --- L’environnement des programmes du kit ------------------------------------------------------------------

PERSONAL = (
    *(
        "PYTHONPATH",
        "PYTHONHOME",
        "PYTHONUNBUFFERED",
        "PYTHONSTARTUP",
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_USER",
    ),
    *("PIP_ROOT", "PIP_NO_DEPS", "UV_SYSTEM_PYTHON", "UV_PROJECT_ENVIRONMENT", "IPYTHONDIR"),
    *(
        "JUPYTER_CONFIG_PATH",
        "JUPYTER_TOKEN",
        "JUPYTER_PATH",
        "JUPYTER_TOKEN_FILE",
        "JUPYTERLAB_SETTINGS_DIR",
    ),
)


def test_personal_variables_stay_outside(kit: ModuleType, monkeypatch) -> None:
    for name in PERSONAL:
        monkeypatch.setenv(name, "/ailleurs")
    monkeypatch.setenv("PIP_INDEX_URL", "https://paquets.example/simple")
    monkeypatch.setenv("UV_CACHE_DIR", "/cache")
    env = kit.environment()
    assert "/ailleurs" not in env.values()
    assert env["PIP_INDEX_URL"] == "https://paquets.example/simple", "le réseau de l’école reste le sien"
    assert env["UV_CACHE_DIR"] == "/cache"
    assert env["VIRTUAL_ENV"] == str(kit.VENV)
    assert env["PATH"].startswith(str(kit.venv_python().parent))


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="ailleurs, les noms de fichiers sont en UTF-8"
)
@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"LC_ALL": "C"}, "C.UTF-8"),
        ({"LANG": "fr_FR"}, "C.UTF-8"),
        ({}, "C.UTF-8"),
        ({"LANG": "fr_FR.UTF-8"}, None),
    ],
)
def test_an_accented_folder_is_read_whatever_the_locale(kit: ModuleType, monkeypatch, told, expected) -> None:
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert kit.environment().get("LC_ALL") == expected


def test_an_unknown_account_in_a_path_is_said(kit: ModuleType, capsys) -> None:
    assert kit.main(["lab", "--offline", "~inconnu/a"]) == 2
    assert "~inconnu/a » ne contient aucun paquet" in capsys.readouterr().err


# --- test --------------------------------------------------------------------------------------------------


def test_the_summary_counts_and_shows_failures(proof, folder: Path, monkeypatch, capsys) -> None:
    (folder / "good.py").write_text("print('SKIPPED [1] sans Chromium')\nprint('3 passed')", "utf-8")
    (folder / "bad.py").write_text("print('la cause')\nraise SystemExit(1)", "utf-8")
    monkeypatch.setattr(proof.kit_venv, "venv_python", lambda: Path(sys.executable))
    steps = [
        proof.Step("bonne", ["good"]),
        proof.Step("mauvaise", ["bad"]),
        proof.Step("vide", ["bad"], useful=False),
    ]
    monkeypatch.setattr(proof, "steps", lambda played: steps)
    assert proof.prove() == 1
    printed = capsys.readouterr().out
    lines = printed.splitlines()
    assert lines[-1] == "2 passed, 1 failed"
    assert "la cause" in printed
    assert "SKIPPED [1] sans Chromium" in printed
    assert re.search(r"^bonne +ok .*3 passed$", printed, re.M)
    assert re.search(r"^mauvaise +échec ", printed, re.M)
    assert re.search(r"^vide +ok .*rien à vérifier", printed, re.M)


def test_every_check_of_the_kit_is_a_step(proof: ModuleType) -> None:
    steps = proof.steps("joués")
    commands = [" ".join(step.command) for step in steps]
    for needed in ("ruff check", "ruff format --check", "mypy", "datakit build --verifier", "datakit lint"):
        assert any(command.startswith(needed) for command in commands), needed
    assert any("--doctest-modules src" in command for command in commands)
    played = {step.command[-1]: step for step in steps if "--nbval-lax" in step.command}
    assert set(played) == {"solutions", "notebooks"}
    assert played["solutions"].variables["DATAKIT_STRICT"] == "1"
    assert "DATAKIT_STRICT" not in played["notebooks"].variables
    assert not any(step.useful for step in played.values()), "ce petit kit n’a pas de carnet"


def test_every_test_of_the_kit_is_in_one_step(proof: ModuleType, monkeypatch) -> None:
    monkeypatch.setattr(proof.kit_venv, "ROOT", REPOSITORY)
    asked = [word for step in proof.steps("joués") for word in step.command if word.startswith("tests/")]
    folders = {word for word in asked if (REPOSITORY / word).is_dir()}
    files = [word for word in asked if word.endswith(".py")]
    for path in sorted((REPOSITORY / "tests").rglob("test_*.py")):
        place = path.relative_to(REPOSITORY).as_posix()
        times = files.count(place) + sum(place.startswith(f"{folder}/") for folder in folders)
        assert times == 1, place


@pytest.mark.parametrize("there", [True, False])
def test_npm_is_lent_the_certificates_of_the_system(proof, tmp_path: Path, monkeypatch, there: bool) -> None:
    """L’essai du hub télécharge par npm, qui ne lit pas de lui-même les certificats d’une école."""
    monkeypatch.delenv("NODE_EXTRA_CA_CERTS", raising=False)
    monkeypatch.setattr(proof, "SYSTEM_CERTIFICATES", tmp_path / "ca.crt")
    if there:
        (tmp_path / "ca.crt").touch()
    assert proof.environment().get("NODE_EXTRA_CA_CERTS") == (str(tmp_path / "ca.crt") if there else None)


def test_chromium_is_installed_for_continuous_integration_only(
    proof: ModuleType, monkeypatch, capsys
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        proof.shutil, "which", lambda name: None if "chromium" in name else f"/usr/bin/{name}"
    )
    monkeypatch.setattr(proof.sys, "platform", "linux")
    monkeypatch.setattr(proof.os, "geteuid", lambda: 0, raising=False)

    refused = {"chromium-headless-shell"}

    def answer(command: list[str], **_: object) -> subprocess.CompletedProcess:
        asked.append(command[-1])
        return subprocess.CompletedProcess(command, 100 if command[-1] in refused else 0)

    monkeypatch.setattr(proof.subprocess, "run", answer)
    proof.install_chromium()
    assert asked == []
    monkeypatch.setenv("CI", "true")
    proof.install_chromium()
    assert asked == ["update", "chromium-headless-shell", "chromium"]
    assert "laissés de côté" not in capsys.readouterr().out
    refused.add("chromium")
    proof.install_chromium()
    assert "laissés de côté" in capsys.readouterr().out


# --- Le verrou et les fichiers du dépôt --------------------------------------------------------------------


def test_merge_marks_what_only_checks_need(kit: ModuleType) -> None:
    everything = "a==1\nb==2\nc==3 ; sys_platform == 'win32'\nd==4 ; os_name == 'nt' or os_name == 'java'\n"
    base = "a==1\nc==3 ; sys_platform == 'win32'\n"
    lock = kit.makers_part("binder/lock.py").merge(everything, base)
    assert lock.startswith("# Le verrou du kit")
    assert "\nb==2 ; extra == 'dev'\n" in lock
    assert "\nd==4 ; (os_name == 'nt' or os_name == 'java') and extra == 'dev'\n" in lock
    pins = [line for line in kit.requirements(lock, dev=True).splitlines() if not line.startswith("#")]
    assert pins == [
        "a==1",
        "b==2",
        "c==3 ; sys_platform == 'win32'",
        "d==4 ; (os_name == 'nt' or os_name == 'java')",
    ]
    kept = [line for line in kit.requirements(lock, dev=False).splitlines() if not line.startswith("#")]
    assert kept == base.splitlines()


def name_of(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~! ;]", requirement, maxsplit=1)[0]).lower()


def test_the_lock_holds_every_dependency_and_nothing_else_than_pins(kit: ModuleType) -> None:
    lines = [line for line in LOCK.splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.+]+( ; .+)?", line) for line in lines)
    pins = kit.requirements(LOCK, dev=False).splitlines()
    ordinary = {name_of(line) for line in pins}
    assert {name_of(r) for r in PROJECT["project"]["dependencies"]} <= ordinary
    assert {name_of(r) for r in PROJECT["build-system"]["requires"]} <= ordinary
    extras = {name_of(r) for extra in PROJECT["project"]["optional-dependencies"].values() for r in extra}
    assert extras - {PROJECT["project"]["name"]} <= {name_of(line) for line in lines}


@needs_posix
def test_continuous_integration_calls_the_launcher_with_a_scrubbed_environment(tmp_path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copyfile(REPOSITORY / ".ci/run", tmp_path / ".ci/run")
    (tmp_path / "kit.py").write_text(
        "import json, os, sys\nprint(json.dumps([sys.argv[1:], dict(os.environ)]))", "utf-8"
    )
    told = {
        "PYTHONUNBUFFERED": "1",
        "NO_COLOR": "1",
        "PIP_TARGET": "/ailleurs",
        "PIP_CERT": "/ca.pem",
        "https_proxy": "http://p",
    }
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "fr_FR.UTF-8", "CI": "true", **told}
    done = subprocess.run(
        ["bash", ".ci/run"], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )
    arguments, found = json.loads(done.stdout)
    assert arguments == ["test"]
    own = {
        "LC_CTYPE",
        "PWD",
        "SHLVL",
        "_",
        "__CF_USER_TEXT_ENCODING",
    }  # ce qu’un interpréteur ajoute de lui-même
    seen = {name for name in set(found) - own if "PYENV" not in name}
    assert seen == {"PATH", "HOME", "LANG", "CI", "PIP_CERT", "https_proxy"}


def test_the_readme_gives_both_commands_and_both_licences() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    for needed in ("python3 kit.py lab", "python3 kit.py test", "LICENSE-CONTENUS", "MIT", "In English"):
        assert needed in readme


def test_the_changelog_knows_the_current_version() -> None:
    assert f"## [{datakit.__version__}]" in (REPOSITORY / "CHANGELOG.md").read_text("utf-8")
