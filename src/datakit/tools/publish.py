"""`datakit publish` : en un dossier, ce que l’on donne de chaque atelier, et la page d’où le prendre.

`eleves/` ne contient aucun corrigé : on peut le mettre en ligne seul. `professeur/` les a tous.
"""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.errors import NotebookError
from datakit.tools import archive, capytale, edition, messages, notebook as nb, pack, pages, site
from datakit.tools.edition import Edition
from figaudit.base import text

PUPILS = "eleves"
TEACHER = "professeur"


@dataclass(frozen=True)
class Published:
    """Un atelier publié : sa fiche, et où est chaque chose dans le dossier ; `refused` : pourquoi il n’est pas sur Capytale."""

    slug: str
    facts: dict[str, Any]
    pupils: str
    teacher: str
    sheet: str
    capytale: str
    refused: str

    @property
    def has_pdf(self) -> bool:
        """La fiche est-elle un PDF, ou une page à imprimer ?"""
        return self.sheet.endswith(".pdf")


def publish(root: Path, target: Path, shown: Iterable[Edition], slides: bool = True) -> list[Published]:
    """Remplit le dossier `target`, d’abord à côté ; rend ce qu’il donne, atelier par atelier.

    `slides` : faire aussi les diapositives, ce qui exécute chaque atelier une fois.
    """
    done = []
    with safely.folder(target, "publish") as fresh:
        for one in shown:
            made = _workshop(root, one, fresh, slides)
            done.append(made)
            print(_told(made), flush=True)

        sizes = {path.relative_to(fresh).as_posix(): path.stat().st_size for path in fresh.rglob("*.*")}
        page = pages.render("publication.html", shops=done, sizes=sizes, up="")
        nb.write(fresh / "index.html", page)
        site.dress(fresh)
    return done


def _workshop(root: Path, one: Edition, fresh: Path, slides: bool) -> Published:
    """Écrit ce que l’on donne d’un atelier ; le contenu de chaque archive est celui de sa commande."""
    slug = one.slug
    given = f"{PUPILS}/{slug}-eleves.zip"
    archive.save(fresh / given, slug, pack.contents(root, slug, pack.Choice(slides=slides)))

    files = pack.contents(root, slug, pack.Choice(teacher=True, slides=slides))
    whole = f"{TEACHER}/{slug}-professeur.zip"
    archive.save(fresh / whole, slug, files)

    sheet = "fiche.pdf" if "fiche.pdf" in files else "fiche.html"  # sans Chromium, une page à imprimer
    printed = f"{TEACHER}/{slug}-{sheet}"
    safely.write(fresh / printed, files[sheet])

    online = f"{PUPILS}/{slug}-capytale.zip"
    refused = ""
    try:
        archive.save(fresh / online, f"{slug}-capytale", capytale.contents(root, slug))
    except NotebookError as error:
        online = ""
        refused = error.fact
    return Published(slug, nb.facts_of(one.solution), given, whole, printed, online, refused)


def _told(made: Published) -> str:
    """Ce qui vient d’être fait d’un atelier, en une ligne."""
    kinds = ["archive des élèves", "archive de qui anime"]
    kinds.append("fiche en PDF" if made.has_pdf else "fiche à imprimer")
    if made.capytale:
        kinds.append("archive Capytale")
    return f"{made.slug} : {text.listing(kinds)}"


def run(options: Namespace) -> int:
    """`datakit publish` : le dossier à publier, et ce qui y manque."""
    root = nb.project()
    shown = []
    for one in edition.chosen(root, options.slug):
        if nb.facts_of(one.solution).get("kind") == "workshop":
            shown.append(one)

    target = options.to or root / "build" / "publication"
    done = publish(root, target, shown, options.slides)
    for made in done:
        if made.refused:
            print(f"  {made.refused}")
    if not all(made.has_pdf for made in done):
        print(messages.said("publish-no-pdf")[0])
    print(f"{text.plural(len(done), 'atelier')}, à donner depuis {target / 'index.html'}")
    return 0
