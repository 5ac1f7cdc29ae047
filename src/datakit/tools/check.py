"""`datakit check` : vérifier un fichier contre un schéma public."""

from argparse import Namespace

from datakit.data.check import check


def run(options: Namespace) -> int:
    """`datakit check` : 1 si le fichier s’écarte du schéma."""
    report = check(options.file, options.schema)
    print(report)
    return 0 if report.ok else 1
