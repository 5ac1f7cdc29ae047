"""Les commandes des données vivantes : `refresh`, `freshness`, `check`."""

from argparse import Namespace
from collections import Counter

from datakit.data import cache, check, live, package
from datakit.tools import notebook, pages
from figaudit.base import html
from figaudit.base.text import plural


def refresh_run(options: Namespace) -> int:
    """Rafraîchit (ou remet) des tables ; 1 si l'une d'elles n'a pas pu l'être."""
    known = package.everything()
    names = options.names or [d.name for d in known.values() if d.update and not d.parts]
    failed = 0
    for name in names:
        dataset = package.find(name, known)
        if options.reset:
            back = "la version livrée avec le kit est de retour"
            print(f"{name} : {back if cache.forget(dataset.name) else 'c’était déjà la version du kit'}.")
        else:
            before = cache.refreshed(dataset)
            live.refresh(name, options.source)
            failed += cache.refreshed(dataset) == before
    return int(failed > 0)


def freshness_run(options: Namespace) -> int:
    """Dit l'âge de chaque table ; 1 si une table a vieilli ou si un lien est mort."""
    lines = live.freshness(options.names)
    found = Counter(state for _, state, *_ in lines)
    print(" · ".join(f"{plural(found[state], 'table')} : {state}" for state in live.STATES if found[state]))
    for name, state, ours, source, note in lines:
        print(f"  {name} — {state} (kit : {ours or '?'} ; source : {source or '?'}) {note}".rstrip())
    if options.html:
        body = html.table(lines, live.COLUMNS, "Fraîcheur des tables du kit")
        notebook.write(options.html, pages.render("base.html", title="Fraîcheur des tables", body=body))
        print(f"Rapport : {options.html}")
    return int(found[live.OLD] + found[live.DEAD] > 0)


def check_run(options: Namespace) -> int:
    """Vérifie un fichier ; 1 s'il s'écarte du schéma."""
    report = check.check(options.file, options.schema)
    print(report)
    return int(not report.ok)
