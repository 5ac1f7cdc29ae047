"""`datakit freshness` : dire quelles tables ont vieilli, quels liens sont morts."""

from argparse import Namespace
from collections import Counter
from pathlib import Path
from typing import Any

from datakit.data import live
from datakit.tools import notebook as nb, pages
from figaudit.base import html
from figaudit.base.text import plural


def run(options: Namespace) -> int:
    """`datakit freshness` : 1 si une table a vieilli ou si un lien est mort."""
    lines = live.freshness(options.names)
    found = Counter(state for _, state, *_ in lines)

    counts = [f"{plural(found[state], 'table')} : {state}" for state in live.STATES if found[state]]
    print(" · ".join(counts))
    for name, state, ours, source, note in lines:
        print(f"  {name} — {state} (kit : {ours or '?'} ; source : {source or '?'}) {note}".rstrip())

    if options.html:
        _write(options.html, lines)
    return 1 if found[live.OLD] or found[live.DEAD] else 0


def _write(target: Path, lines: Any) -> None:
    body = html.table(lines, live.COLUMNS, "Fraîcheur des tables du kit")
    nb.write(target, pages.render("base.html", title="Fraîcheur des tables", body=body))
    print(f"Rapport : {target}")
