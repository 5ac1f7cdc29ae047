"""Exécuter un script à part, en gardant chaque figure matplotlib qu’il dessine, et les relire.

Le script tourne dans un autre processus : ce qu’il affiche, ce qu’il laisse derrière lui, une boucle sans fin n’y
changent rien. Sa réponse n’est lue que si elle a la forme attendue ; mais il s’exécute pour de vrai : qui l’a écrit
exprès pour cela peut répondre à sa place. L’audit aide une personne, il n’en surveille aucune. Un autre genre de fichier s’y exécute aussi, si l’on dit comment : voir `Played`.
"""

import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from figaudit.base.errors import ExplainedError
from figaudit.base.findings import Report, Severity, word
from figaudit.base.language import explained, quoted, say
from figaudit.base.text import NBSP, plain

TIMEOUT = 120.0  # secondes
OWN = ("figaudit.report", "figaudit.rulebook")  # les figures que figaudit dessine pour ses propres pages
TOLD = ("rule", "severity", "title", "message", "why", "fix", "where")  # ce que l’on dit d’un constat
_CHILD = "import sys; from figaudit.run import watch; watch(*sys.argv[1:])"
MARK = "FIGAUDIT_RUN"  # ce qui fait reconnaître les processus lancés par un script
_LOG_TAIL = 4000  # octets relus du journal d’un script arrêté net
_MOST_ANSWERED = 50_000_000  # octets d’une réponse : mille figures n’en font pas le dixième


class NotRun(ExplainedError):
    """Le fichier ne s’exécute pas jusqu’au bout."""


@dataclass(frozen=True)
class Drawn:
    """Une figure relue : où elle est née, son rapport en toutes lettres, les gravités et les mots de ses constats."""

    where: str
    report: str
    severities: tuple[str, ...] = ()
    read: bool = True
    subject: str = ""
    findings: tuple[dict[str, str], ...] = ()


class Played(Protocol):
    """Un fichier que l’on exécute."""

    def play(self) -> str:
        """L’exécute ; rend ce qui l’a arrêté, « » s’il va au bout."""

    def where(self) -> str:
        """L’endroit du fichier où l’on en est."""


# --- ici : lancer, attendre, lire -----------------------------------------------------------------------------
def script_figures(path: Path, timeout: float = TIMEOUT) -> list[Drawn]:
    """Exécute un script dans un autre processus et rend la relecture de chaque figure, dans l’ordre.

    Lève `NotRun` si le fichier manque, n’est pas un .py, échoue, ou dépasse `timeout` secondes.
    """
    if path.suffix != ".py" or not path.is_file():
        raise not_run(path, in_words("not-a-script"), in_words("a-script"))
    return figures(path, timeout)


def figures(
    path: Path, timeout: float = TIMEOUT, *, child: str = _CHILD, env: Mapping[str, str] | None = None
) -> list[Drawn]:
    """La même chose pour tout fichier que sait exécuter `child`, du code Python qui reçoit le fichier et où répondre."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "figures.json")
        log = Path(folder, "journal.txt")
        ours = {"MPLBACKEND": "Agg", "PYTHONUTF8": "1", MARK: folder}

        with log.open("wb") as stream:
            process = subprocess.Popen(
                [sys.executable, "-c", child, str(path.resolve()), str(out)],
                cwd=path.resolve().parent,
                env=os.environ | ours | dict(env or {}),
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                process.wait(timeout)
            except subprocess.TimeoutExpired:
                fact = in_words("endless", seconds=timeout)
                raise not_run(path, fact, in_words("one-that-ends")) from None
            finally:
                stop(process, folder)

        return _results(path, out, log)


def not_run(path: Path, fact: str, expected: str) -> NotRun:
    """L’erreur à lever pour ce fichier : ce qu’il a fait (« ne va pas au bout »), et ce qui était attendu."""
    return explained(NotRun, "not-run", file=quoted(path.name[:80]), fact=fact, expected=expected)


def in_words(key: str, **values: object) -> str:
    """Des mots de `base/errors.toml`, dans la langue du moment."""
    return say("base", "errors", key, **values)


def stop(process: subprocess.Popen, mark: str) -> None:
    """Arrête le processus et son groupe, puis, sous Linux, ceux qui l’ont quitté : leur environnement porte `mark`."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()

    while _kill_marked(mark):
        pass  # jusqu’à n’en plus voir : l’un peut en lancer un autre avant d’être arrêté


def _kill_marked(mark: str) -> bool:
    """Arrête les processus dont l’environnement porte `mark` ; faux s’il n’y en avait plus."""
    sign = os.fsencode(f"{MARK}={mark}")
    found = False
    for place in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if sign in (place / "environ").read_bytes().split(b"\0"):
                os.kill(int(place.name), signal.SIGKILL)
                found = True
    return found


def _results(path: Path, out: Path, log: Path) -> list[Drawn]:
    """Ce que l’autre processus a répondu ; lève `NotRun` s’il s’est arrêté avant la fin."""
    try:
        reason, found = _answer(out)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        # arrêt brutal, ou réponse qui n’est pas la nôtre : il ne reste que ce qu’il affichait
        reason = _last_line(log) or in_words("no-message")
        found = []

    if reason:
        fact = in_words("broken", reason=plain(reason)[:300].strip())
        raise not_run(path, fact, in_words("one-that-runs"))
    return found


def _answer(out: Path) -> tuple[str, list[Drawn]]:
    """Ce qui a arrêté le fichier, et ses figures relues ; lève si la réponse n’a pas la forme attendue."""
    # Un tube à cet endroit ferait attendre sans fin.
    if not out.is_file() or out.stat().st_size > _MOST_ANSWERED:
        raise ValueError("pas de réponse")

    answer = json.loads(out.read_text("utf-8"))
    stopped = answer["stopped"]
    if not isinstance(stopped, str):
        raise TypeError("raison")
    return stopped, [_drawn(one) for one in answer["figures"]]


def _drawn(said: Any) -> Drawn:
    """Une figure relue, telle que l’autre processus l’a dite ; lève si un champ n’est pas de son genre."""
    one = Drawn(**said)
    if not isinstance(one.where, str) or not isinstance(one.report, str) or not isinstance(one.read, bool):
        raise TypeError("champ")

    if not isinstance(one.subject, str):
        raise TypeError("champ")

    severities = tuple(str(Severity(severity)) for severity in one.severities)
    findings = tuple(_told(finding) for finding in one.findings)
    return replace(
        one,
        where=plain(one.where),
        report=plain(one.report),
        severities=severities,
        subject=plain(one.subject),
        findings=findings,
    )


def _told(finding: Any) -> dict[str, str]:
    """Un constat, tel que l’autre processus l’a dit ; lève si ce ne sont pas des mots."""
    told = {}
    for name in TOLD:
        if not isinstance(finding[name], str):
            raise TypeError("constat")
        told[name] = plain(finding[name])
    told["severity"] = str(Severity(told["severity"]))
    return told


def _last_line(log: Path) -> str:
    """La dernière ligne d’un journal, peut-être très long."""
    if not log.is_file():
        return ""
    with log.open("rb") as stream:
        stream.seek(max(0, log.stat().st_size - _LOG_TAIL))
        lines = stream.read().decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""


# --- là-bas : exécuter, garder, relire ------------------------------------------------------------------------
def watch(file: str, out: str) -> None:
    """Dans le processus à part : exécute le script `file`, et écrit dans `out` la relecture de ses figures."""
    from figaudit.report import audit

    record(file, out, Script(file), audit)


def record(
    file: str, out: str, played: Played, audit: Callable[[Any], Report], own: tuple[str, ...] = OWN
) -> None:
    """Exécute un fichier en gardant chaque figure, et écrit leur relecture dans `out`.

    Une figure que dessine l’un des modules `own` n’est pas du fichier : elle n’est pas relue.
    """
    made = _keep_figures(played, own)
    sys.argv = [file]
    sys.path.insert(0, str(Path(file).parent))

    stopped = played.play()
    found = []
    if not stopped:
        found = [_audited(fig, where, audit) for fig, where in made if fig.axes]

    answer = {"stopped": stopped, "figures": [asdict(one) for one in found]}
    Path(out).write_text(json.dumps(answer), "utf-8")


def _keep_figures(played: Played, own: tuple[str, ...]) -> list[tuple[Any, str]]:
    """La liste, qui se remplira, de chaque figure créée désormais et de l’endroit où elle est née."""
    from matplotlib.figure import Figure

    made: list[tuple[Any, str]] = []
    plain_init = Figure.__init__

    def init(self: Any, *args: Any, **options: Any) -> None:
        plain_init(self, *args, **options)
        if not _drawn_by(own):
            made.append((self, played.where()))

    Figure.__init__ = init  # type: ignore[method-assign]
    return made


def _drawn_by(modules: tuple[str, ...]) -> bool:
    """Vrai si l’un de ces modules est en train de dessiner."""
    for frame, _ in traceback.walk_stack(sys._getframe(1)):
        if str(frame.f_globals.get("__name__", "")).startswith(modules):
            return True
    return False


def _audited(fig: Any, where: str, audit: Callable[[Any], Report]) -> Drawn:
    """La relecture d’une figure, en mots et en gravités."""
    report = audit(fig)
    severities = tuple(str(finding.severity) for finding in report.findings)
    findings = []
    for finding in report.findings:
        findings.append({name: str(getattr(finding, name)) for name in TOLD})
    return Drawn(
        where,
        str(report),
        severities,
        report.read,
        subject=report.subject,
        findings=tuple(findings),
    )


class Script:
    """Un script Python."""

    def __init__(self, file: str) -> None:
        self.file = file

    def play(self) -> str:
        """L’exécute ; rend ce qui l’a arrêté, « » s’il va au bout."""
        try:
            runpy.run_path(self.file, run_name="__main__")
        except BaseException as problem:
            if isinstance(problem, SystemExit) and problem.code in (None, 0):
                return ""
            return reason_of(problem, self._line_of(problem))
        return ""

    def where(self) -> str:
        """La ligne du script que l’on exécute."""
        for frame, line in traceback.walk_stack(sys._getframe(1)):
            if frame.f_code.co_filename == self.file:
                return word("line", rank=str(line))
        return word("elsewhere")

    def _line_of(self, problem: BaseException) -> str:
        calls = [call for call in traceback.extract_tb(problem.__traceback__) if call.filename == self.file]
        return word("line", rank=str(calls[-1].lineno)) if calls else ""


def reason_of(problem: BaseException, where: str) -> str:
    """Où et pourquoi, dit par l’exception elle-même : l’ordre et la couleur de ce qui s’affiche n’y changent rien."""
    reason = type(problem).__name__
    if where:
        reason = f"{where}, {reason}"

    said = str(problem).strip().splitlines()
    if said:
        reason += f"{NBSP}: {said[0]}"
    return reason
