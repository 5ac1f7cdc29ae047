"""`datakit images` : les deux images du README, refaites à partir du carnet lui-même."""

from argparse import ArgumentParser, Namespace

from PIL import Image

from datakit.errors import NotebookError
from datakit.tools import browser, report
from datakit.tools import notebook as nb
from datakit.tools.run import execute
from datakit.tools.site import figures, public

FOLDER = "notebooks/images"
CHOSEN = 1  # la deuxième figure : trois courbes, trois prénoms


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit images`."""
    parser.add_argument(
        "slug", nargs="?", default="04-prenoms", help="l’atelier montré (04-prenoms d’ordinaire)"
    )


def run(options: Namespace) -> int:
    """`datakit images` : écrit notebooks/images/carnet.png et figure.png."""
    root = nb.project()
    (path,) = nb.choose(root / "solutions", [options.slug])
    executed = execute(path)
    picture = root / FOLDER / "carnet.png"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.with_name("figure.png").write_bytes(list(figures(executed))[CHOSEN][0])
    page = root / "build" / f"{path.stem}-apercu.html"
    cells = public(executed)["cells"]
    start = next(i for i, cell in enumerate(cells) if cell["cell_type"] == "markdown" and i > 1)
    nb.write(page, report.page(executed | {"cells": cells[start:]}, path.stem, contents=False))
    if not browser.to_png(page, picture, 900, 900):
        raise NotebookError(
            "L’image du carnet n’a pas été refaite : Chromium manque, ou ne démarre pas.",
            "un navigateur Chromium.",
            "installez-le (Debian : apt install chromium), puis relancez.",
        )
    with Image.open(picture) as image:
        # 128 couleurs : trois fois plus légère, sans perte visible sur du texte
        image.convert("RGB").quantize(128).save(picture, optimize=True)
    print(f"Deux images dans {FOLDER}/")
    return 0
