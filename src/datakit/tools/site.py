"""`datakit site` : le site statique, construit tout entier à partir des carnets et des tables."""

import base64
import re
import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from datakit import text
from datakit.data import package, store
from datakit.errors import DatakitError
from datakit.tools import capytale, pack, pages, report, sheet, slides
from datakit.tools import notebook as nb
from datakit.tools.run import execute

FIGURES = 4
_FIGURE = re.compile(r'<img src="data:image/png;base64,([A-Za-z0-9+/=]+)" alt="([^"]*)"')


def figures(executed: nb.Notebook) -> Iterator[tuple[bytes, str]]:
    """Chaque figure d’un carnet exécuté : (PNG, texte de remplacement)."""
    for cell in executed["cells"]:
        for output in cell.get("outputs", ()):
            for found in _FIGURE.finditer(output.get("data", {}).get("text/html", "")):
                yield base64.b64decode(found[1]), unescape(found[2])


def public(executed: nb.Notebook) -> nb.Notebook:
    """Le carnet sans ses notes d’animation, qui ne regardent pas qui visite."""
    return executed | {"cells": [c for c in executed["cells"] if "animateur" not in nb.tags(c)]}


def _prepare(path: Path, root: Path, executed: nb.Notebook) -> None:
    """Construit ce qui se télécharge ; ce qui ne peut pas l’être ici est dit, et manquera au site."""
    plain = Namespace(cut="", solutions=False, wheels=False, no_slides=False)
    makers = (
        lambda: sheet.write(path, root),
        lambda: slides.write(path, root, executed),
        lambda: pack.pack(root, path.stem, plain),
        lambda: capytale.bundle(root, path.stem),
    )
    for make in makers:
        try:
            make()
        except DatakitError as problem:
            print(f"{path.stem} : {problem.fact}")


def _workshop(path: Path, root: Path, target: Path, downloads_too: bool) -> pages.Workshop:
    executed = execute(path)
    if downloads_too:
        _prepare(path, root, executed)
    folder = target / "ateliers" / path.stem
    folder.mkdir(parents=True, exist_ok=True)
    nb.write(folder / "carnet.html", report.page(public(executed), path.stem))
    shown = []
    for number, (png, alt) in enumerate(figures(executed), 1):
        if number <= FIGURES:
            (folder / f"figure-{number}.png").write_bytes(png)
            shown.append((f"figure-{number}.png", alt))
    downloads = []
    for source, label in _files(path.stem, root):
        if source.is_file():
            shutil.copyfile(source, folder / source.name)
            size = text.plural(max(1, round(source.stat().st_size / 1024)), "Kio", "Kio")
            downloads.append((source.name, f"{label} ({source.suffix.lstrip('.')}, {size})"))
    return pages.Workshop(path.stem, nb.facts_of(executed), tuple(shown), tuple(downloads))


def _files(slug: str, root: Path) -> tuple[tuple[Path, str], ...]:
    """Ce qui se télécharge, quand c’est construit : le carnet, l’archive, la fiche, les diapositives."""
    build = root / "build"
    return (
        (root / "notebooks" / f"{slug}.ipynb", "Le carnet à ouvrir"),
        (build / f"{slug}.zip", "L’archive de la séance, sans réseau"),
        (build / f"{slug}-capytale.zip", "L’archive pour Capytale et Basthon"),
        (build / f"{slug}-fiche.html", "La fiche de séance"),
        (build / f"{slug}-fiche.pdf", "La fiche de séance à imprimer"),
        (build / f"{slug}-diapos.html", "Les diapositives"),
    )


def build(root: Path, target: Path, downloads: bool = False) -> list[Path]:
    """Construit le site dans `target` (d’abord à côté, puis à la place de l’ancien) ; rend ses pages.

    `downloads` refait aussi les fiches, les diapositives et les archives ; sinon le site offre celles de build/.
    """
    fresh = target.with_name(f".{target.name}-en-cours")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    shops = [_workshop(path, root, fresh, downloads) for path in nb.workshops(root / "solutions")]
    tables = sorted(package.read(store.root()).values(), key=lambda d: d.name)
    found = {
        "index.html": pages.home(shops),
        "ateliers/index.html": pages.index(shops),
        "donnees.html": pages.data(tables),
        "accessibilite.html": pages.accessibility(_measures(shops)),
        "credits.html": pages.credits_(tables),
        **{f"ateliers/{s.slug}/index.html": pages.workshop(s) for s in shops},
    }
    for name, page in found.items():
        nb.write(fresh / name, page)
    shutil.copyfile(Path(__file__).with_name("site.css"), fresh / "style.css")
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)
    return sorted(target.rglob("*.html"))


def _measures(shops: list[pages.Workshop]) -> dict[str, str]:
    shown = [alt for s in shops for _, alt in s.figures]
    described = sum(bool(alt.strip()) for alt in shown)
    return {
        "Figures du site avec un texte de remplacement": f"{text.number(described)} sur {text.number(len(shown))}"
    }


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit site`."""
    parser.add_argument(
        "--to", type=Path, metavar="DOSSIER", help="où construire le site (build/site d’ordinaire)"
    )


def run(options: Namespace) -> int:
    """`datakit site` : exécute les solutions, construit le site, dit où l’ouvrir."""
    root = nb.project()
    target = options.to or root / "build" / "site"
    found = build(root, target, downloads=True)
    print(f"Site construit : {text.plural(len(found), 'page')}, à ouvrir dans {target / 'index.html'}")
    return 0
