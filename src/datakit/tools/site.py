"""`datakit site` et `datakit images` : le site, et les images du README, faits tout entiers à partir des carnets."""

import base64
import io
import re
from argparse import Namespace
from collections.abc import Iterator
from html import unescape
from itertools import islice
from pathlib import Path
from typing import Any

from PIL import Image

from datakit import rulebook, safely, text, theme
from datakit.data import package, store
from datakit.data.describe import Card
from datakit.errors import DatakitError, NotebookError
from datakit.tools import browser, capytale, links, pack, pages, report, sheet, slides
from datakit.tools import notebook as nb
from datakit.tools.run import execute

FIGURES = 4
_PAGES = {
    "index.html": "home.html",
    "ateliers/index.html": "workshops.html",
    "donnees.html": "data.html",
    "accessibilite.html": "accessibility.html",
    "credits.html": "credits.html",
}
#: Ce qui se télécharge, quand c’est construit.
_DOWNLOADS = (
    ("notebooks/{}.ipynb", "Le carnet à ouvrir"),
    ("build/{}.zip", "L’archive de la séance, sans réseau"),
    ("build/{}-capytale.zip", "L’archive pour Capytale et Basthon"),
    ("build/{}-fiche.html", "La fiche de séance"),
    ("build/{}-fiche.pdf", "La fiche de séance à imprimer"),
    ("build/{}-diapos.html", "Les diapositives"),
)
_FIGURE = re.compile(r'<img src="data:image/png;base64,([A-Za-z0-9+/=]+)" alt="([^"]*)"')


def figures(executed: nb.Notebook) -> Iterator[tuple[bytes, str]]:
    """Chaque figure d’un carnet exécuté : (PNG, texte de remplacement)."""
    for cell in executed["cells"]:
        for output in cell.get("outputs", ()):
            for found in _FIGURE.finditer(output.get("data", {}).get("text/html", "")):
                yield base64.b64decode(found[1]), unescape(found[2])


def public(executed: nb.Notebook) -> nb.Notebook:
    """Le carnet sans ses notes d’animation, qui ne regardent pas qui visite."""
    return executed | {"cells": [c for c in executed["cells"] if not nb.tags(c) & nb.HIDDEN]}


def _prepare(path: Path, root: Path, executed: nb.Notebook) -> None:
    """Construit ce qui se télécharge ; ce qui ne peut pas l’être ici est dit, et manquera au site."""
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
            print(f"{path.stem} : {problem.fact}")


def _workshop(path: Path, root: Path, target: Path, prepare: bool) -> dict[str, Any]:
    executed = execute(path)
    if prepare:
        _prepare(path, root, executed)
    folder = target / "ateliers" / path.stem
    nb.write(folder / "carnet.html", report.page(public(executed), path.stem))
    shown, offered = [], []
    for rank, (png, alt) in enumerate(islice(figures(executed), FIGURES), 1):
        safely.write(folder / f"figure-{rank}.png", png)
        shown.append((f"figure-{rank}.png", alt))
    for place, label in _DOWNLOADS:
        source = root / place.format(path.stem)
        if source.is_file():
            safely.write(folder / source.name, source.read_bytes())
            size = text.plural(max(1, round(source.stat().st_size / 1024)), "Kio", "Kio")
            offered.append((source.name, f"{label} ({source.suffix.lstrip('.')}, {size})"))
    return {
        "slug": path.stem,
        "facts": nb.facts_of(executed),
        "figures": shown,
        "downloads": offered,
        "capytale": (folder / f"{path.stem}-capytale.zip").is_file(),
        "binder": links.binder(f"notebooks/{path.name}"),
    }


def _rules(folder: Path) -> list[tuple[str, str, dict[str, Any]]]:
    """La liste des règles, la page de chacune, et toutes à la suite ; leurs figures sont écrites dans `folder`."""
    sheets = []
    for page in (page for family in rulebook.FAMILIES for page in rulebook.pages(family).values()):
        examples = []
        for rank, (name, seen, code, fig, _) in enumerate(page.examples(), 1):
            file = f"{page.family}-{page.id}-{rank}.png"
            safely.write(folder / file, theme.to_png(fig, 96))
            examples.append((name, seen, code, file))
        sheets.append((page, examples))
    known: dict[str, Any] = {
        "families": rulebook.FAMILIES,
        "sheets": sheets,
        "rules": [page for page, _ in sheets],
    }
    made = [("regles/index.html", "rules.html", known), ("regles/pieges.html", "traps.html", known)]
    for page, examples in sheets:
        facts = known | {"page": page, "examples": examples}
        made.append((f"regles/{page.family}-{page.id}.html", "rule.html", facts))
    return made


def build(root: Path, target: Path, downloads: bool = False) -> list[Path]:
    """Construit le site dans `target` (d’abord à côté, puis à la place de l’ancien) ; rend ses pages.

    `downloads` refait aussi les fiches, les diapositives et les archives ; sinon le site offre celles de build/.
    """
    with safely.folder(target, "site") as fresh:
        _fill(fresh, root, downloads)
    return sorted(target.rglob("*.html"))


def _fill(fresh: Path, root: Path, downloads: bool) -> None:
    shops = [_workshop(path, root, fresh, downloads) for path in nb.workshops(root / "solutions")]
    tables = sorted(package.read(store.root()).values(), key=lambda table: table.name)
    alts = [alt.strip() for shop in shops for _, alt in shop["figures"]]
    facts = {"shops": shops, "cards": list(map(Card, tables)), "alts": alts}
    made = [(path, template, facts) for path, template in _PAGES.items()]
    made += [(f"ateliers/{s['slug']}/index.html", "workshop.html", {"shop": s}) for s in shops]
    made += _rules(fresh / "regles")
    for path, template, known in made:
        up = "../" * path.count("/")  # les liens du site sont relatifs : il se lit aussi depuis un disque
        nb.write(fresh / path, pages.render(template, path=path, up=up, **known))
    safely.write(fresh / "style.css", (pages.TEMPLATES / "site.css").read_bytes())


def run(options: Namespace) -> int:
    """`datakit site` : exécute les solutions, construit le site, dit où l’ouvrir."""
    root = nb.project()
    target = options.to or root / "build" / "site"
    found = build(root, target, downloads=True)
    print(f"Site construit : {text.plural(len(found), 'page')}, à ouvrir dans {target / 'index.html'}")
    return 0


# --- Les deux images du README ---

IMAGES = "notebooks/images"
SHOWN = 1  # la deuxième figure : trois courbes, trois prénoms


def images_run(options: Namespace) -> int:
    """`datakit images` : écrit notebooks/images/carnet.png et figure.png."""
    root = nb.project()
    (path,) = nb.choose(root / "solutions", [options.slug])
    executed = execute(path)
    picture = root / IMAGES / "carnet.png"
    shown = [png for png, _ in islice(figures(executed), SHOWN + 1)]
    if len(shown) <= SHOWN:
        fact = f"{path.stem} n’a pas assez de figures."
        raise NotebookError(fact, f"au moins {SHOWN + 1}.", "choisissez un autre atelier.")
    safely.write(picture.with_name("figure.png"), shown[SHOWN])
    page = root / "build" / f"{path.stem}-apercu.html"
    cells = public(executed)["cells"]
    start = next((i for i, cell in enumerate(cells) if cell["cell_type"] == "markdown" and i > 1), 0)
    nb.write(page, report.page(executed | {"cells": cells[start:]}, path.stem, contents=False))
    if not browser.to_png(page, picture, 900, 900):
        raise NotebookError(
            "L’image du carnet n’a pas été refaite : Chromium manque, ou ne démarre pas.",
            "un navigateur Chromium.",
            "installez-le (Debian : apt install chromium), puis relancez.",
        )
    with Image.open(picture) as image:
        # 128 couleurs : trois fois plus légère, sans perte visible sur du texte
        image.convert("RGB").quantize(128).save(smaller := io.BytesIO(), "PNG", optimize=True)
    safely.write(picture, smaller.getvalue())
    print(f"Deux images dans {IMAGES}/")
    return 0
