"""La commande `datakit` : une table de sous-commandes, chacune dans son module."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from datakit.errors import DatakitError
from datakit.text import did_you_mean

#: (nom, module, ce qu'elle fait). Le module fournit `arguments(parser)` et `run(options) -> int` ;
#: `module:préfixe` cherche `préfixe_arguments` et `préfixe_run`.
COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("list", "datakit.tools.home:list", "lister les ateliers"),
    ("lab", "datakit.tools.home:lab", "ouvrir JupyterLab sur l’accueil"),
    ("build", "datakit.tools.build", "construire les carnets des participants à partir des solutions"),
    ("new", "datakit.tools.new", "commencer un atelier : un carnet petit, complet, à transformer"),
    ("lint", "datakit.tools.lint", "relire la forme des carnets"),
    ("run", "datakit.tools.run", "exécuter une solution et en faire une page HTML"),
    ("refresh", "datakit.tools.fresh:refresh", "rafraîchir des tables depuis leur source"),
    ("freshness", "datakit.tools.fresh:freshness", "dire quelles tables ont vieilli, quels liens sont morts"),
    ("check", "datakit.tools.fresh:check", "vérifier un fichier contre un schéma public"),
    ("replay", "datakit.tools.replay", "préparer un atelier pour une autre commune"),
    ("sheet", "datakit.tools.sheet", "écrire la fiche d’une séance, à lire ou à imprimer"),
    ("slides", "datakit.tools.slides", "faire les diapositives d’un atelier"),
    ("paper", "datakit.tools.paper", "imprimer la variante papier d’un atelier"),
    ("images", "datakit.tools.site:images", "refaire les deux images du README"),
    ("site", "datakit.tools.site", "construire le site du kit"),
    ("pack", "datakit.tools.pack", "réunir une séance dans une archive, avec ses tables et sa fiche"),
    ("audit", "datakit.tools.audit", "relire les figures d’un script ou d’un carnet"),
    ("summary", "datakit.tools.summary", "compter, sans nommer personne, où une classe bute"),
    ("capytale", "datakit.tools.capytale", "préparer un atelier pour Capytale et Basthon"),
    ("links", "datakit.tools.links", "écrire le badge Binder et les liens vers le dépôt"),
)


def load(place: str) -> tuple:
    """Les deux fonctions d’une sous-commande, importées à l’instant."""
    module, _, prefix = place.partition(":")
    found = import_module(module)
    start = f"{prefix}_" if prefix else ""
    return getattr(found, f"{start}arguments"), getattr(found, f"{start}run")


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
        for english, french in _MESSAGES:
            message = message.replace(english, french)
        self.exit(2, f"{self.format_usage()}{self.prog} : {message}\n")


_MESSAGES = (
    ("the following arguments are required:", "il manque"),
    ("unrecognized arguments:", "option ou nom inconnu :"),
    ("expected one argument", "une valeur est attendue"),
    ("expected at least one argument", "au moins une valeur est attendue"),
    ("invalid choice:", "choix impossible :"),
    ("choose from", "choisissez parmi"),
    ("invalid int value:", "un nombre entier est attendu, pas"),
    ("argument ", "option "),
)


def _overview() -> str:
    width = max(len(name) for name, _, _ in COMMANDS)
    lines = "\n".join(f"  {name:<{width}}  {summary}" for name, _, summary in COMMANDS)
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
    found = next((command for command in COMMANDS if command[0] == given[0]), None)
    if found is None:
        hint = did_you_mean(given[0], [name for name, _, _ in COMMANDS])
        print(f"datakit : la commande « {given[0]} » n’existe pas. {hint}\n\n{_overview()}", file=sys.stderr)
        return 2
    name, place, summary = found
    add_arguments, run = load(place)
    parser = _Parser(prog=f"datakit {name}", description=summary[:1].upper() + summary[1:] + ".")
    add_arguments(parser)
    try:
        return int(run(parser.parse_args(given[1:])) or 0)
    except DatakitError as error:
        print(error, file=sys.stderr)
        return 2
    except SystemExit as stop:
        return int(stop.code or 0)
    except BrokenPipeError:  # `datakit lint | head` : le lecteur est parti, ce n’est pas une faute
        sys.stdout = None  # type: ignore[assignment]
        return 0
    except KeyboardInterrupt:
        print("Interrompu.", file=sys.stderr)
        return 130
