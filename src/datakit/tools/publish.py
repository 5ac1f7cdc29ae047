"""`datakit publish` : en un dossier, ce que l’on donne de chaque atelier, et la page d’où le prendre.

`eleves/` ne contient aucun corrigé : on peut le mettre en ligne seul. `professeur/` les a tous.
"""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import archive, capytale, edition, messages, notebook as nb, pack, pages, site, versions
from datakit.tools.edition import Edition
from figaudit.base import text

PUPILS = "eleves"
TEACHER = "professeur"


@dataclass(frozen=True)
class Given:
    """Ce que l’on donne d’une version, l’entière ou une courte : ses minutes, et où sont ses archives et sa fiche."""

    minutes: int
    pupils: str
    teacher: str
    sheet: str

    @property
    def has_pdf(self) -> bool:
        """La fiche est-elle un PDF, ou une page à imprimer ?"""
        return self.sheet.endswith(".pdf")


@dataclass(frozen=True)
class Published:
    """Un atelier publié : sa fiche, ce que l’on en donne ; `refused` : pourquoi il n’est pas sur Capytale.

    `capytale` : par version, ses minutes et son archive.
    """

    slug: str
    facts: dict[str, Any]
    versions: list[Given]
    capytale: dict[int, str]
    refused: str

    @property
    def has_pdf(self) -> bool:
        """Toutes ses fiches sont-elles des PDF ?"""
        return all(one.has_pdf for one in self.versions)


def publish(
    root: Path, target: Path, shown: Iterable[Edition], slides: bool = True, cut: str = ""
) -> list[Published]:
    """Remplit le dossier `target`, d’abord à côté ; rend ce qu’il donne, atelier par atelier.

    `slides` : faire aussi les diapositives, ce qui exécute chaque atelier une fois ; `cut` : les minutes où doit tenir
    la version courte à joindre à l’entière.
    """
    done = []
    with safely.folder(target, "publish") as fresh:
        for one in shown:
            made = _workshop(root, one, fresh, slides, cut)
            done.append(made)
            print(_told(made), flush=True)

        sizes = {path.relative_to(fresh).as_posix(): path.stat().st_size for path in fresh.rglob("*.*")}
        page = pages.render("publication.html", shops=done, sizes=sizes, top="", teacher=True)
        nb.write(fresh / "index.html", page)
        site.dress(fresh)

        # Ce dossier se met en ligne seul : il a sa page, qui ne dit rien des corrigés.
        page = pages.render("publication.html", shops=done, sizes=sizes, top=f"{PUPILS}/", teacher=False)
        nb.write(fresh / PUPILS / "index.html", page)
        site.dress(fresh / PUPILS)
    return done


def _workshop(root: Path, one: Edition, fresh: Path, slides: bool, cut: str) -> Published:
    """Écrit ce que l’on donne d’un atelier ; le contenu de chaque archive est celui de sa commande."""
    slug = one.slug
    facts = nb.facts_of(one.solution)
    given = [_version(root, slug, facts["minutes"], fresh, pack.Choice(slides=slides))]
    fitting = versions.longest(facts, cut)
    if fitting:
        given.append(_version(root, slug, int(fitting), fresh, pack.Choice(fitting, slides=slides)))

    online = {}
    refused = ""
    for cut in ["", fitting] if fitting else [""]:
        name = f"{slug}-{cut}-capytale" if cut else f"{slug}-capytale"
        try:
            files = capytale.contents(root, slug, cut=cut)
        except NotebookError as error:
            refused = refused or error.fact
            continue
        archive.save(fresh / f"{PUPILS}/{name}.zip", f"{slug}-capytale", files)
        online[int(cut or facts["minutes"])] = f"{PUPILS}/{name}.zip"
    return Published(slug, facts, given, online, refused)


def _version(root: Path, slug: str, minutes: int, fresh: Path, choice: pack.Choice) -> Given:
    """Écrit les deux archives d’une version, et sa fiche à part."""
    name = f"{slug}-{choice.cut}" if choice.cut else slug
    pupils = f"{PUPILS}/{name}-eleves.zip"
    archive.save(fresh / pupils, name, pack.contents(root, slug, choice))

    files = pack.contents(root, slug, replace(choice, teacher=True))
    teacher = f"{TEACHER}/{name}-professeur.zip"
    archive.save(fresh / teacher, name, files)

    sheet = "fiche.pdf" if "fiche.pdf" in files else "fiche.html"  # sans Chromium, une page à imprimer
    printed = f"{TEACHER}/{name}-{sheet}"
    safely.write(fresh / printed, files[sheet])
    return Given(minutes, pupils, teacher, printed)


def _told(made: Published) -> str:
    """Ce qui vient d’être fait d’un atelier, en une ligne."""
    kinds = ["archive des élèves", "archive de qui anime"]
    kinds.append("fiche en PDF" if made.has_pdf else "fiche à imprimer")
    if made.capytale:
        kinds.append("archive Capytale")
    for short in made.versions[1:]:
        kinds.append(f"les mêmes en {text.plural(short.minutes, 'minute')}")
    return f"{made.slug} : {text.listing(kinds)}"


def run(options: Namespace) -> int:
    """`datakit publish` : le dossier à publier, et ce qui y manque."""
    root = nb.project()
    shown = []
    for one in edition.chosen(root, options.slug):
        if nb.facts_of(one.solution).get("kind") == "workshop":
            shown.append(one)

    target = options.to or root / "build" / "publication"
    if options.cut and not any(versions.longest(nb.facts_of(one.solution), options.cut) for one in shown):
        raise InvalidArgument(*messages.said("publish-no-cut", cut=options.cut))
    done = publish(root, target, shown, options.slides, options.cut)
    for made in done:
        if made.refused:
            print(f"  {made.refused}")
    if not all(made.has_pdf for made in done):
        print(messages.said("publish-no-pdf")[0])
    print(f"{text.plural(len(done), 'atelier')}, à donner depuis {target / 'index.html'}")
    return 0
