"""`datakit refresh` : rafraîchir des tables depuis leur source, ou revenir à celles du kit."""

from argparse import Namespace

from datakit.data import cache, live, package


def run(options: Namespace) -> int:
    """`datakit refresh` : 1 si l’une des tables n’a pas pu être rafraîchie."""
    known = package.everything()
    names = options.names
    if not names:
        names = [table.name for table in known.values() if table.update and not table.parts]

    failed = 0
    for name in names:
        table = package.find(name, known)
        if options.reset:
            _reset(name, table)
            continue
        before = cache.refreshed(table)
        live.refresh(name, options.source)
        if cache.refreshed(table) == before:
            failed += 1
    return 1 if failed else 0


def _reset(name: str, table: package.Dataset) -> None:
    if cache.forget(table.name):
        print(f"{name} : la version livrée avec le kit est de retour.")
    else:
        print(f"{name} : c’était déjà la version du kit.")
