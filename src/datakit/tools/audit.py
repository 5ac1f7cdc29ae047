"""`datakit audit` : exécuter un script ou un carnet à part, puis relire chacune de ses figures."""

import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import traceback
from argparse import Namespace
from contextlib import suppress
from pathlib import Path
from typing import Any

from datakit.errors import NotebookError
from datakit.tools import notebook as nb
from figaudit.base.findings import tally
from figaudit.base.text import NBSP, plain, plural, quote

_CHILD = "import sys; from datakit.tools.audit import watch; watch(*sys.argv[1:])"
_OURS = (
    "figaudit.charts",
    "datakit.maps.preview",
)  # les figures que le kit dessine pour ses propres rapports

#: Ce que l’audit dit d’une figure : où elle est née, le rapport en toutes lettres, les gravités.
Read = tuple[str, str, list[str]]


def figures(path: Path, timeout: float = 120) -> list[Read]:
    """Exécute `path` dans un autre processus et rend la relecture de chaque figure, dans l’ordre.

    Lève `NotebookError` si le fichier manque, n’est ni .py ni .ipynb, échoue, ou dépasse `timeout` secondes.
    """
    if path.suffix not in {".py", ".ipynb"} or not path.is_file():
        raise _error(path, "n’est pas un fichier qu’on sait exécuter", "Un fichier .py ou .ipynb qui existe.")
    if path.suffix == ".ipynb":
        nb.read(path)
    with tempfile.TemporaryDirectory() as temporary:
        out, log = Path(temporary, "figures.json"), Path(temporary, "journal.txt")
        ours = {"DATAKIT_STRICT": "", "MPLBACKEND": "Agg", "IPYTHONDIR": temporary, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", _CHILD, str(path.resolve()), str(out)]
        with log.open("wb") as stream:
            process = subprocess.Popen(
                command, cwd=path.resolve().parent, env=os.environ | ours, stdin=subprocess.DEVNULL, stdout=stream,
                stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
            try:
                process.wait(timeout)
            except subprocess.TimeoutExpired:
                fact = f"ne s’est pas terminé en {plural(timeout, 'seconde')}"
                raise _error(path, fact, "Un fichier qui se termine.") from None
            finally:
                _kill(process, temporary)
        return _results(path, out, log)


def _kill(process: subprocess.Popen, mark: str) -> None:
    """Arrête le processus et son groupe, puis, sous Linux, ceux qui l’ont quitté : leur environnement porte `mark`."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
    left = True
    while left:  # jusqu’à n’en plus voir : l’un peut en lancer un autre avant d’être arrêté
        left = False
        for place in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if os.fsencode(f"IPYTHONDIR={mark}") in (place / "environ").read_bytes().split(b"\0"):
                    os.kill(int(place.name), signal.SIGKILL)
                    left = True


def _results(path: Path, out: Path, log: Path) -> list[Read]:
    try:
        content = json.loads(out.read_text("utf-8"))
        reason, found = content["stopped"], [tuple(figure) for figure in content["figures"]]
    except (OSError, ValueError, TypeError, KeyError):  # arrêt brutal : il ne reste que ce qu’il affichait
        with log.open("rb") as stream:
            stream.seek(max(0, log.stat().st_size - 4000))
            lines = stream.read().decode("utf-8", "replace").strip().splitlines()
        reason, found = lines[-1] if lines else "sans message", []
    if reason:
        fact = f"ne va pas au bout{NBSP}: {plain(reason)[:300].strip()}"
        raise _error(path, fact, "Un fichier qui s’exécute sans erreur.")
    return found


def _error(path: Path, fact: str, expected: str) -> NotebookError:
    name = quote(path.name[:80])
    return NotebookError(f"{name} {fact}.", expected, "Exécutez-le d’abord vous-même, puis relancez l’audit.")


def watch(file: str, out: str) -> None:
    """Dans le processus à part : exécute `file` en gardant chaque figure, et écrit leur relecture dans `out`."""
    from matplotlib.figure import Figure

    from datakit.audits import audit

    made: list[tuple[Any, str]] = []
    cell: list[str] = []
    plain = Figure.__init__

    def init(self: Any, *args: Any, **options: Any) -> None:
        plain(self, *args, **options)
        if where := _where(file, cell):
            made.append((self, where))

    Figure.__init__ = init  # type: ignore[method-assign]
    sys.argv = [file]
    sys.path.insert(0, str(Path(file).parent))
    stopped = _cells(file, cell) if file.endswith(".ipynb") else _script(file)
    reports = [] if stopped else [(where, audit(fig)) for fig, where in made if fig.axes]
    found = [(where, str(report), [f.severity for f in report.findings]) for where, report in reports]
    Path(out).write_text(json.dumps({"stopped": stopped, "figures": found}), "utf-8")


def _where(file: str, cell: list[str]) -> str:
    """La ligne du script, ou la cellule du carnet, d’où vient la figure ; « » si le kit la dessine pour lui."""
    frames = list(traceback.walk_stack(sys._getframe(2)))
    if any(str(frame.f_globals.get("__name__", "")).startswith(_OURS) for frame, _ in frames):
        return ""
    lines = (f"ligne {line}" for frame, line in frames if frame.f_code.co_filename == file)
    return cell[-1] if cell else next(lines, "ailleurs")


def _script(file: str) -> str:
    """Exécute un script ; rend ce qui l’a arrêté, « » s’il va au bout."""
    try:
        runpy.run_path(file, run_name="__main__")
    except BaseException as problem:
        if isinstance(problem, SystemExit) and problem.code in (None, 0):
            return ""
        calls = [call for call in traceback.extract_tb(problem.__traceback__) if call.filename == file]
        return _reason(f"ligne {calls[-1].lineno}, " if calls else "", problem)
    return ""


def _cells(file: str, cell: list[str]) -> str:
    """Exécute un carnet ; rend ce qui l’a arrêté, « » s’il va au bout."""
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    shell.enable_gui = lambda gui=None: None  # `%matplotlib …` : ici, rien ne s’affiche
    for number, source in enumerate(nb.read(Path(file))["cells"], 1):
        if source["cell_type"] == "code":
            cell.append(nb.name_of(number, source))
            done = shell.run_cell(source["source"])
            if not done.success and "raises-exception" not in nb.tags(source):
                return _reason(f"{cell[-1]}, ", done.error_in_exec or done.error_before_exec)
    return ""


def _reason(where: str, problem: BaseException) -> str:
    """Où et pourquoi, dit par l’exception elle-même : l’ordre et la couleur de ce qui s’affiche n’y changent rien."""
    said = str(problem).strip().splitlines()
    return f"{where}{type(problem).__name__}" + (f"{NBSP}: {said[0]}" if said else "")


def run(options: Namespace) -> int:
    """`datakit audit` : 0 si aucune figure n’a d’erreur, 1 sinon, 2 si le fichier ne s’exécute pas."""
    found = figures(options.file, options.timeout)
    for number, (where, said, _) in enumerate(found, 1):
        print(plain(f"Figure {number}, {where}\n{said}\n"))
    severities = [severity for *_, graded in found for severity in graded]
    print(f"{plural(len(found), 'figure')}{NBSP}: {tally(severities) or 'rien à redire'}.")
    return int("error" in severities)
