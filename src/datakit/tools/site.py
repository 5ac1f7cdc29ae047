"""`datakit site` et `datakit images` : le site, et les images du README, faits tout entiers à partir des carnets."""

import base64
import io
import json
import re
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from functools import partial
from html import unescape
from itertools import islice
from pathlib import Path
from typing import Any

from PIL import Image

from datakit import audits, safely
from datakit.data import load, package, store
from datakit.errors import NotebookError
from datakit.tools import capytale, kept, keys, links, lite, messages, notebook as nb, pack, pages, report
from datakit.tools.build import MINUTES, minutes
from datakit.tools.run import stop
from figaudit import rulebook
from figaudit.base import text, theme

FIGURES = 4  # sur la page d’un atelier
SITE = pages.TEMPLATES / "site"  # chaque gabarit y a le chemin de sa page
TERMS = text.words(__file__, "glossary.toml")
_FIGURE = re.compile(r'<img src="data:image/png;base64,([A-Za-z0-9+/=]+)" alt="([^"]*)"')


def figures(executed: nb.Notebook) -> Iterator[tuple[bytes, str]]:
    """Chaque figure d’un carnet exécuté : (PNG, texte de remplacement)."""
    for cell in executed["cells"]:
        for output in cell.get("outputs", ()):
            for found in _FIGURE.finditer(output.get("data", {}).get("text/html", "")):
                yield base64.b64decode(found[1]), unescape(found[2])


def public(executed: nb.Notebook) -> nb.Notebook:
    """Le carnet tel que le voit qui participe, ses réponses en plus : sans note d’animation, minutes écrites."""
    timed = minutes(nb.facts_of(executed))
    shown = [cell for cell in executed["cells"] if not nb.tags(cell) & nb.HIDDEN]
    written = [nb.placed(cell["source"].replace(MINUTES, timed)) for cell in shown]
    return executed | {"cells": [c | {"source": s} for c, s in zip(shown, written, strict=True)]}


# --- Ce qui prend du temps, gardé d’une fois sur l’autre ---


def _workshop(root: Path, path: Path) -> list[Path]:
    """Le dossier d’un atelier : le carnet rendu, ses figures, et tout ce qui se télécharge."""
    done, slug = kept.executed(root, path), path.stem

    def fill(folder: Path) -> None:
        executed = nb.read(done)
        nb.write(folder / "carnet.html", report.page(public(executed), slug, site=True))
        if nb.facts_of(executed).get("kind") != "workshop":
            return
        for rank, (png, _) in enumerate(islice(figures(executed), FIGURES), 1):
            safely.write(folder / f"figure-{rank}.png", png)
        files = pack.contents(root, slug)
        for name in (name for name in files if name.endswith((".html", ".pdf")) and "/" not in name):
            safely.write(folder / f"{slug}-{name}", files[name])
        alone = pack.linked({path.name: files[f"notebooks/{path.name}"]}, links.repository(root))
        safely.write(folder / path.name, alone[path.name])
        pack.save(folder / f"{slug}.zip", slug, files)
        with suppress(NotebookError):  # il demande ce que Capytale n’a pas : sa page le dit
            pack.save(folder / f"{slug}-capytale.zip", f"{slug}-capytale", capytale.contents(root, slug))

    beside = [root / name for name in (*pack.ROOT_FILES, f"solutions/{pack.WELCOME}.ipynb")]
    mark = kept.stamp(root, done.with_name(kept.STAMP), *beside, tools=True)
    return [kept.folder(root, f"site/{slug}", mark, fill)]


def _table(root: Path, table: package.Dataset, code: str) -> Path:
    """Une table en CSV (d’une table découpée, une archive de ses parts), et sa fiche pour les programmes."""

    def fill(folder: Path) -> None:
        files, card = package.reduced([table.name], None, {table.name: table}, load.as_csv)
        safely.write(folder / f"{table.name}-fiche.json", package.dump(card))
        if table.parts:
            pack.save(folder / f"{table.name}.zip", table.name, files)
        else:
            safely.write(folder / Path(*files).name, *files.values())

    mark = store.sha256(f"{code}{json.dumps(table.raw)}".encode())
    return kept.folder(root, f"donnees/{table.name}", mark, fill)


def _rules(root: Path, code: str) -> list[Path]:
    """Les figures des pages de règles."""

    def fill(folder: Path) -> None:
        for page in audits.pages():
            for rank, example in enumerate(page.examples(), 1):
                safely.write(folder / f"{page.family}-{page.id}-{rank}.png", theme.to_png(example.fig, 96))

    return [kept.folder(root, "regles", code, fill)]


def _each(jobs: dict[str, Callable[[], list[Path]]]) -> dict[str, list[Path]]:
    """Deux travaux à la fois, chacun dit quand il finit ; Ctrl+C ou une faute arrête aussi les carnets en cours."""
    started, done = time.perf_counter(), {}
    with ThreadPoolExecutor(2) as pool:
        waited = {pool.submit(job): name for name, job in jobs.items()}
        try:
            for future in as_completed(waited):
                done[waited[future]] = future.result()
                seconds = text.number(round(time.perf_counter() - started))
                print(f"{len(done):>3}/{len(jobs)} après {seconds} s : {waited[future]}", flush=True)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            stop()
            raise
    return done


# --- Les pages ---


def build(root: Path, target: Path) -> list[Path]:
    """Construit le site dans `target` (d’abord à côté, puis à la place de l’ancien) ; rend ses pages."""
    with safely.folder(target, "site") as fresh:
        _fill(fresh, root, beside=target.parent / "lite")
    return sorted(target.rglob("*.html"))


def _fill(fresh: Path, root: Path, beside: Path) -> None:
    tables = sorted(package.read(store.root()).values(), key=lambda table: table.name)
    code = kept.stamp(root, Path(__file__))  # une fois pour toutes les tables
    jobs: dict[str, Callable[[], list[Path]]] = {"regles": partial(_rules, root, code)}
    jobs["donnees"] = lambda: [_table(root, one, code) for one in tables]
    for path in nb.choose(root / "solutions"):
        jobs[f"ateliers/{path.stem}"] = partial(_workshop, root, path)
    for place, folders in _each(jobs).items():
        for path in (path for folder in folders for path in folder.iterdir()):
            if path.name not in (safely.MARK, kept.STAMP):
                safely.write(fresh / place / path.name, path.read_bytes())
    facts = {"tables": tables, "rules": audits.pages(), "families": rulebook.FAMILIES}
    facts |= {"shops": _shops(root), "terms": TERMS, "binder": links.binder}
    facts |= {"places": lite.table(root), "lite": (beside / "index.html").is_file()}
    facts["sizes"] = {path.relative_to(fresh).as_posix(): path.stat().st_size for path in fresh.rglob("*.*")}
    for path, template, known in _pages(facts):
        up = "../" * path.count("/")  # les liens du site sont relatifs : il se lit aussi depuis un disque
        nb.write(fresh / path, pages.render(template, path=path, up=up, **facts, **known))
    safely.write(fresh / "style.css", (pages.TEMPLATES / "site.css").read_bytes())


def _shops(root: Path) -> list[dict[str, Any]]:
    """Ce que les pages disent de chaque atelier."""
    return [
        {
            "slug": path.stem,
            "facts": nb.facts_of(one := nb.read(kept.executed(root, path))),
            "alts": [alt for _, alt in islice(figures(one), FIGURES)],
            "tables": keys.tables(one),
        }
        for path in nb.workshops(root / "solutions")
    ]


def _pages(facts: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Chaque page : son chemin, son gabarit, ce dont elle parle."""
    for own in (path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html")):
        yield own, f"site/{own}", {}
    for shop in facts["shops"]:
        yield f"ateliers/{shop['slug']}/index.html", "workshop.html", {"shop": shop}
    for table in facts["tables"]:
        yield f"donnees/{table.name}.html", "table.html", {"found": table}
    for page in facts["rules"]:
        yield f"regles/{page.family}-{page.id}.html", "rule.html", {"page": page}


def run(options: Namespace) -> int:
    """`datakit site` : exécute les solutions, construit le site, dit où l’ouvrir."""
    root = nb.project()
    target = options.to or root / "build" / "site"
    found = build(root, target)
    print(f"Site construit : {text.plural(len(found), 'page')}, à ouvrir dans {target / 'index.html'}")
    return 0


# --- Les deux images du README ---

IMAGES = "notebooks/images"
SHOWN = 1  # la deuxième figure : trois courbes, trois prénoms


def images_run(options: Namespace) -> int:
    """`datakit images` : écrit notebooks/images/carnet.png et figure.png."""
    root = nb.project()
    (path,) = nb.choose(root / "solutions", [options.slug])
    executed = public(nb.read(kept.executed(root, path)))
    picture = root / IMAGES / "carnet.png"
    shown = [png for png, _ in figures(executed)]
    if len(shown) <= SHOWN:
        fact = f"{path.stem} n’a pas assez de figures."
        raise NotebookError(fact, f"au moins {SHOWN + 1}.", "choisissez un autre atelier.")
    safely.write(picture.with_name("figure.png"), shown[SHOWN])
    page = root / "build" / f"{path.stem}-apercu.html"
    cells = executed["cells"]
    start = next((i for i, cell in enumerate(cells) if cell["cell_type"] == "markdown" and i > 1), 0)
    nb.write(page, report.page(executed | {"cells": cells[start:]}, path.stem, contents=False))
    if not pages.chromium(page, picture, "screenshot", "--hide-scrollbars", "--window-size=900,900"):
        raise NotebookError(*messages.said("no-picture"))
    with Image.open(picture) as image:
        # 128 couleurs : trois fois plus légère, sans perte visible sur du texte
        image.convert("RGB").quantize(128).save(smaller := io.BytesIO(), "PNG", optimize=True)
    safely.write(picture, smaller.getvalue())
    print(f"Deux images dans {IMAGES}/")
    return 0
