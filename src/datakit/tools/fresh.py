"""Les commandes des données vivantes : `refresh`, `freshness`, `check`."""

from argparse import Namespace

from datakit import html
from datakit.data import cache, check, live, package
from datakit.tools import notebook, pages


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
    report = live.freshness(options.names)
    print(report)
    if options.html:
        body = html.Markup(report._repr_html_())
        notebook.write(options.html, pages.render("base.html", title="Fraîcheur des tables", body=body))
        print(f"Rapport : {options.html}")
    return int(report.count(live.OLD) + report.count(live.DEAD) > 0)


def check_run(options: Namespace) -> int:
    """Vérifie un fichier ; 1 s'il s'écarte du schéma."""
    report = check.check(options.file, options.schema)
    print(report)
    return int(not report.ok)
