"""`datakit freshness` : dire quelles tables ont vieilli, quels liens sont morts."""

from argparse import Namespace
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from datakit.data import live
from datakit.errors import NotebookError
from datakit.tools import claims, notebook as nb, pages
from figaudit.base import html
from figaudit.base.text import plural, quote


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
    to_review = [] if options.names else _to_review()
    return 1 if found[live.OLD] or found[live.DEAD] or to_review else 0


def _to_review() -> list[claims.Claim]:
    """Dit où en sont les affirmations des carnets ; rend celles qui ont vieilli, puis celles que leur carnet ne dit plus."""
    try:
        folder = nb.project() / "solutions"
    except NotebookError:  # la bibliothèque seule, sans les carnets
        return []

    known = claims.read(folder)
    late = claims.due(known, date.today())
    unread = claims.from_memory(known)
    counted = plural(len(known), "affirmation sourcée", "affirmations sourcées")
    print(f"{counted} : {len(late)} à revoir, {len(unread)} dont la source n’a pas été relue")
    for claim in late:
        print(f"  {claim.slug} — {quote(claim.words)} ({claim.source}, vérifiée le {claim.checked})")

    lost = claims.forsaken(known, folder)
    if lost:
        gone = plural(len(lost), "affirmation que son carnet", "affirmations que leur carnet")
        print(f"{gone} ne dit plus (à corriger ou à ôter de solutions/{claims.FILE})")
    for claim in lost:
        print(f"  {claim.slug} — {quote(claim.words)}")
    return late + lost


def _write(target: Path, lines: Any) -> None:
    body = html.table(lines, live.COLUMNS, "Fraîcheur des tables du kit")
    nb.write(target, pages.render("base.html", title="Fraîcheur des tables", body=body))
    print(f"Rapport : {target}")
