"""La commande `figaudit` : exécuter un script, et relire chacune de ses figures."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from figaudit.base.errors import ExplainedError
from figaudit.base.findings import Severity, tally
from figaudit.base.text import NBSP, plain, plural
from figaudit.run import TIMEOUT, Drawn, script_figures

USAGE = "Emploi : figaudit SCRIPT.py [--timeout SECONDES]"
HELP = f"""{USAGE}

Exécute le script à part, relit chaque figure matplotlib qu’il dessine, et dit ce qui peut tromper.

  SCRIPT.py            le script à exécuter, depuis son propre dossier
  --timeout SECONDES   l’arrêter au bout de ce temps ({TIMEOUT:.0f} par défaut)

Rend 0 si rien n’est trompeur, 1 si quelque chose l’est, 2 si le script ne s’exécute pas."""


class _Parser(argparse.ArgumentParser):
    """argparse, mais en français."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{USAGE}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Relit les figures d’un script : 0 si rien n’est trompeur, 1 sinon, 2 s’il ne s’exécute pas."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")

    parser = _Parser(prog="figaudit", add_help=False, usage=USAGE)
    parser.add_argument("script", type=Path, nargs="?")
    parser.add_argument("--timeout", type=float, default=TIMEOUT)
    parser.add_argument("-h", "--help", action="store_true")
    options = parser.parse_args(arguments)

    if options.help:
        print(HELP)
        return 0
    if options.script is None:
        print(HELP, file=sys.stderr)
        return 2

    try:
        found = script_figures(options.script, options.timeout)
    except ExplainedError as problem:
        print(plain(problem), file=sys.stderr)
        return 2
    return tell(found)


def tell(found: Sequence[Drawn]) -> int:
    """Affiche chaque rapport, puis le compte ; rend 1 si quelque chose est trompeur, 0 sinon."""
    for rank, one in enumerate(found, 1):
        print(plain(f"Figure {rank}, {one.where}\n{one.report}\n"))
    print(summary(found))

    misleading = any(Severity.ERROR in one.severities for one in found)
    return 1 if misleading else 0


def summary(found: Sequence[Drawn]) -> str:
    """Combien de figures, et ce qu’on leur reproche ; celles que l’on n’a pas su relire sont comptées à part.

    >>> summary([Drawn("ligne 3", "…", ("error",)), Drawn("ligne 9", "…", read=False)])
    '2 figures\\xa0: 1 point trompeur, 1 pas relue.'
    """
    told = []
    severities = [severity for one in found for severity in one.severities]
    if severities:
        told.append(tally(severities))

    unread = sum(not one.read for one in found)
    if unread:
        told.append(plural(unread, "pas relue", "pas relues"))

    return f"{plural(len(found), 'figure')}{NBSP}: {', '.join(told) or 'rien à redire'}."
