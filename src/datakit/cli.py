"""La commande `datakit` : ses sous-commandes sont dans commands.toml, ce qu’elles font dans `tools`."""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, TextIO

from datakit import __version__
from datakit.errors import ExplainedError
from datakit.messages import said
from datakit.safely import reason
from figaudit.base.text import did_you_mean, plain, quote, words

# Ce que rend une commande (1 : elle a trouvé quelque chose à redire).
DONE = 0
REFUSED = 2
INTERRUPTED = 130
_DAY = 86_400  # secondes


# --- Les options ---


@cache
def commands() -> dict[str, dict[str, Any]]:
    """Les commandes, dans l’ordre : ce qu’elles font, et leurs options."""
    return words(__file__, "commands.toml")


def duration(given: str) -> float:
    """Un nombre de secondes : plus de zéro, un jour au plus."""
    seconds = float(given)
    if not 0 < seconds <= _DAY:
        raise ValueError
    return seconds


_TYPES = {"int": int, "seconds": duration, "path": Path}  # les `type` de commands.toml


def parser(name: str) -> argparse.ArgumentParser:
    """Ce qui lit les options de la commande `name`."""
    command = dict(commands()[name])
    does = command.pop("does")
    command.pop("also", None)
    made = _Parser(prog=f"datakit {name}", description=f"{does[:1].upper()}{does[1:]}.")
    for option, settings in command.items():
        settings = dict(settings)
        if "type" in settings:
            settings["type"] = _TYPES[settings["type"]]
        made.add_argument(option, **settings)
    return made


@cache
def _known_as() -> dict[str, str]:
    """Le nom d’une commande, par les autres mots qui y mènent."""
    found = {}
    for name, command in commands().items():
        for other in command.get("also", ()):
            found[other] = name
    return found


class _Parser(argparse.ArgumentParser):
    """argparse, mais en français."""

    def __init__(self, **options: Any) -> None:
        super().__init__(add_help=False, **options)
        self._positionals.title = "à donner"
        self._optionals.title = "options"
        self.add_argument("-h", "--help", action="help", help="montrer cette aide")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "Emploi :", 1)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "Emploi :", 1)

    def error(self, message: str) -> None:  # type: ignore[override]
        for english, french in words(__file__, "cli.json").items():
            message = message.replace(english, french)
        self.exit(REFUSED, plain(f"{self.format_usage()}{self.prog} : {message}\n"))


def _overview() -> str:
    width = max(len(name) for name in commands())
    lines = ["Emploi : datakit COMMANDE [options]", "", "Commandes :"]
    for name, command in commands().items():
        lines.append(f"  {name:<{width}}  {command['does']}")
    lines += ["", "`datakit COMMANDE --help` en dit plus ; `datakit --version` dit quelle version est ici."]
    return "\n".join(lines)


# --- La commande ---


def main(arguments: Sequence[str] | None = None) -> int:
    """Exécute une sous-commande : 0 tout va bien, 1 il y a des constats, 2 la demande ne peut pas aboutir."""
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else list(arguments)
    if not given:
        print(_overview())
        return REFUSED

    name, *options = given
    name = _known_as().get(name, name)
    if name in {"-h", "--help", "help"}:
        print(_overview())
        return DONE
    if name == "--version":
        print(f"datakit {__version__}")
        return DONE
    if name not in commands():
        hint = did_you_mean(name, commands())
        print(f"datakit : la commande {quote(name)} n’existe pas. {hint}\n\n{_overview()}", file=sys.stderr)
        return REFUSED
    return _guarded(name, options)


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _guarded(name: str, options: Sequence[str]) -> int:
    """Exécute la commande `name` ; ce qui l’arrête est dit en une phrase."""
    try:
        return _run(name, options)
    except SystemExit as stop:
        return int(stop.code or DONE)
    except KeyboardInterrupt:
        print("Interrompu\u00a0: ce qui existait est intact.", file=sys.stderr)
        return INTERRUPTED
    except Exception as problem:
        if os.environ.get("DATAKIT_TRACE"):
            raise
        print(plain(explained(problem)), file=sys.stderr)
        _let_go()
        return REFUSED


def _run(name: str, options: Sequence[str]) -> int:
    """Appelle la fonction `run` du module de `tools` qui porte le nom de la commande."""
    module = _module(name)
    if not sys.stdout:
        return int(module.run(parser(name).parse_args(options)) or DONE)

    with redirect_stdout(_Unheard(sys.stdout)):
        code = int(module.run(parser(name).parse_args(options)) or DONE)
        sys.stdout.flush()  # une sortie qui ne s’écrit pas (disque plein) se sait ici, pas en quittant
    return code


class _Unheard:
    """La sortie d’une commande, qui se tait si son lecteur est parti : `datakit build | head` finit d’écrire ses fichiers."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except BrokenPipeError:
            _silence(self._stream)
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except BrokenPipeError:
            _silence(self._stream)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def _module(name: str) -> ModuleType:
    """Le module de la commande `name` ; l’archive des élèves n’a pas celles qui portent des réponses."""
    place = f"datakit.tools.{name}"
    try:
        return import_module(place)
    except ModuleNotFoundError as error:
        if error.name != place:
            raise
        raise ExplainedError(*said("command-away", name=name)) from error


def _let_go() -> None:
    """Ce que la sortie refuse d’écrire (disque plein) n’est pas essayé de nouveau en quittant."""
    try:
        sys.stdout.flush()
    except OSError:
        _silence(sys.stdout)


def _silence(stream: TextIO) -> None:
    """Ce qui s’écrit dans cette sortie, ou y attend encore, n’ira plus nulle part."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def explained(problem: Exception) -> ExplainedError:
    """L’erreur à montrer : celle du kit, un refus du système en français, ou une faute du kit à signaler."""
    if isinstance(problem, ExplainedError):
        return problem
    if isinstance(problem, OSError):
        name = f"{quote(problem.filename)}\u00a0: " if problem.filename else ""
        return ExplainedError(*said("command-refused", why=f"{name}{reason(problem)}"))
    return ExplainedError(*said("command-fault", kind=type(problem).__name__))
