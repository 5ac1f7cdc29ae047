"""La commande `figaudit` : exécuter un script, et relire chacune de ses figures."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from figaudit.base.errors import ExplainedError
from figaudit.base.findings import Severity, word
from figaudit.base.language import LANGUAGES, VARIABLE, current
from figaudit.base.text import plain
from figaudit.outputs import FORMATS, Audited, as_text
from figaudit.run import TIMEOUT, Drawn, script_figures


class _Parser(argparse.ArgumentParser):
    """argparse, mais dans la langue de la personne."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{word('usage')}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Relit les figures de scripts : 0 si rien n’est trompeur, 1 sinon, 2 si l’un ne s’exécute pas."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")

    parser = _Parser(prog="figaudit", add_help=False)
    parser.add_argument("scripts", type=Path, nargs="*")
    parser.add_argument("--timeout", type=float, default=TIMEOUT)
    parser.add_argument("--format", choices=tuple(FORMATS), default="text")
    parser.add_argument("--language", choices=LANGUAGES, default=current())
    parser.add_argument("-h", "--help", action="store_true")
    options = parser.parse_args(arguments)

    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = options.language  # le script, exécuté à part, répond dans la même langue
    try:
        return _run(options)
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before


def _run(options: argparse.Namespace) -> int:
    helped = word("help", seconds=TIMEOUT)
    if options.help:
        print(helped)
        return 0
    if not options.scripts:
        print(helped, file=sys.stderr)
        return 2

    codes = []
    audited = []
    for script in options.scripts:
        try:
            found = script_figures(script, options.timeout)
        except ExplainedError as problem:
            print(plain(problem), file=sys.stderr)
            codes.append(2)
            continue
        audited.append(Audited(script, found))
        codes.append(code_of(found))

    if audited:  # un seul document, quel que soit le nombre de scripts
        print(FORMATS[options.format](audited))
    return max(codes)


def tell(found: Sequence[Drawn]) -> int:
    """Affiche chaque rapport, puis le compte ; rend ce que rend la commande."""
    print(as_text([Audited(Path(), found)]))
    return code_of(found)


def code_of(found: Sequence[Drawn]) -> int:
    """1 si quelque chose est trompeur, 0 sinon."""
    misleading = any(Severity.ERROR in one.severities for one in found)
    return 1 if misleading else 0
