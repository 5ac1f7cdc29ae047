"""La commande `datakit` : ses sous-commandes sont dans commands.toml, ce qu’elles font dans `tools`."""

import argparse
import os
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from datakit.errors import ExplainedError
from datakit.messages import said
from datakit.safely import reason
from figaudit.base.text import did_you_mean, plain, quote, words


def duration(given: str) -> float:
    """Un nombre de secondes : plus de zéro, un jour au plus."""
    if 0 < (seconds := float(given)) <= 86_400:
        return seconds
    raise ValueError


_TYPES = {"int": int, "seconds": duration, "path": Path}


@cache
def commands() -> dict[str, dict[str, Any]]:
    """Les commandes, dans l’ordre : ce qu’elles font, ce qu’elles appellent, leurs options."""
    return words(__file__, "commands.toml")


def parser(name: str) -> argparse.ArgumentParser:
    """Ce qui lit les options de la commande `name`."""
    command = commands()[name]
    does = command["does"]
    made = _Parser(prog=f"datakit {name}", description=does[:1].upper() + does[1:] + ".")
    for option, given in command.items():
        if isinstance(given, dict):
            kind = {"type": _TYPES[given["type"]]} if "type" in given else {}
            made.add_argument(option, **given | kind)
    return made


class _Parser(argparse.ArgumentParser):
    """argparse, mais en français."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, add_help=False, **options)  # type: ignore[arg-type,misc]
        self._positionals.title, self._optionals.title = "à donner", "options"
        self.add_argument("-h", "--help", action="help", help="montrer cette aide")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "Emploi :", 1)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "Emploi :", 1)

    def error(self, message: str) -> None:  # type: ignore[override]
        said = words(__file__, "cli.json")
        for english, french in said.items():
            message = message.replace(english, french)
        self.exit(2, plain(f"{self.format_usage()}{self.prog} : {message}\n"))


def _overview() -> str:
    width = max(map(len, commands()))
    lines = "\n".join(f"  {name:<{width}}  {command['does']}" for name, command in commands().items())
    usage = "Emploi : datakit COMMANDE [options]\n\nCommandes :"
    return f"{usage}\n{lines}\n\n`datakit COMMANDE --help` en dit plus."


def main(arguments: Sequence[str] | None = None) -> int:
    """Exécute une sous-commande : 0 tout va bien, 1 il y a des constats, 2 la demande ne peut pas aboutir."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] in {"-h", "--help", "help"}:
        print(_overview())
        return 0 if given else 2
    name = given[0]
    if name not in commands():
        hint = did_you_mean(name, commands())
        print(f"datakit : la commande {quote(name)} n’existe pas. {hint}\n\n{_overview()}", file=sys.stderr)
        return 2
    try:
        return _run(name, given[1:])
    except SystemExit as stop:
        return int(stop.code or 0)
    except BrokenPipeError:  # `datakit lint | head` : le lecteur est parti, ce n’est pas une faute
        sys.stdout = None  # type: ignore[assignment]
        return 0
    except KeyboardInterrupt:
        print("Interrompu\u00a0: ce qui existait est intact.", file=sys.stderr)
        return 130
    except Exception as problem:
        if os.environ.get("DATAKIT_TRACE"):
            raise
        print(plain(explained(problem)), file=sys.stderr)
        _let_go()
        return 2


def _let_go() -> None:
    """Ce que la sortie refuse d’écrire (disque plein) n’est pas essayé de nouveau en quittant."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(name: str, given: Sequence[str]) -> int:
    module, _, function = commands()[name].get("run", f"datakit.tools.{name}:run").partition(":")
    run = getattr(import_module(module), function)
    code = int(run(parser(name).parse_args(given)) or 0)
    if sys.stdout:
        sys.stdout.flush()  # une sortie qui ne s’écrit pas (disque plein) se sait ici, pas en quittant
    return code


def explained(problem: Exception) -> ExplainedError:
    """L’erreur à montrer : celle du kit, un refus du système en français, ou une faute du kit à signaler."""
    if isinstance(problem, ExplainedError):
        return problem
    if isinstance(problem, OSError):
        name = f"{quote(problem.filename)}\u00a0: " if problem.filename else ""
        return ExplainedError(*said("command-refused", why=f"{name}{reason(problem)}"))
    return ExplainedError(*said("command-fault", kind=type(problem).__name__))
