"""`datakit images` : les deux images du README, tirées d’un carnet exécuté, ou les couvertures des ateliers."""

import io
from argparse import Namespace
from pathlib import Path

from PIL import Image

from datakit import safely
from datakit.errors import NotebookError
from datakit.tools import build_cache, cover, messages, notebook as nb, pages, report
from datakit.tools.figures import figures, public

FOLDER = "notebooks/images"
SHOWN = 1  # la deuxième figure : trois courbes, trois prénoms
COLOURS = 128  # trois fois plus légère, sans perte visible sur du texte


def run(options: Namespace) -> int:
    """`datakit images` : écrit notebooks/images/carnet.png et figure.png."""
    root = nb.project()
    if options.covers:
        return _draw_covers(root)
    (path,) = nb.choose(root / "solutions", [options.slug])
    executed = public(nb.read(build_cache.executed(root, path)))

    found = figures(executed)
    if len(found) <= SHOWN:
        raise NotebookError(*messages.said("few-figures", slug=path.stem, least=SHOWN + 1))
    safely.write(root / FOLDER / "figure.png", found[SHOWN].png)

    page = root / "build" / f"{path.stem}-apercu.html"
    nb.write(page, report.page(_below_the_title(executed), path.stem, contents=False))
    _photograph(page, root / FOLDER / "carnet.png")
    print(f"Deux images dans {FOLDER}/")
    return 0


def _draw_covers(root: Path) -> int:
    """Redessine la couverture de chaque atelier qui en a une."""
    from datakit.tools import covers

    for slug in covers.COVERS:
        safely.write(root / "notebooks" / cover.name(slug), covers.drawn(slug))
    print(f"{len(covers.COVERS)} couvertures dans notebooks/{cover.FOLDER}/")
    return 0


def _below_the_title(executed: nb.Notebook) -> nb.Notebook:
    """Le carnet, sans le titre ni la préparation : à partir du premier texte qui suit ses deux premières cellules."""
    start = 0
    for rank, cell in enumerate(executed["cells"]):
        if rank > 1 and cell["cell_type"] == "markdown":
            start = rank
            break
    return executed | {"cells": executed["cells"][start:]}


def _photograph(page: Path, picture: Path) -> None:
    """L’image du haut d’une page, en peu d’octets."""
    if not pages.chromium(page, picture, "screenshot", "--hide-scrollbars", "--window-size=900,900"):
        raise NotebookError(*messages.said("no-picture"))
    smaller = io.BytesIO()
    with Image.open(picture) as image:
        image.convert("RGB").quantize(COLOURS).save(smaller, "PNG", optimize=True)
    safely.write(picture, smaller.getvalue())
