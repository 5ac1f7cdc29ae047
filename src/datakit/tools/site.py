"""`datakit site` : le site, fait tout entier à partir des carnets."""

import json
import time
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from datakit import audits, safely
from datakit.data import load, package, store
from datakit.draw.dark import dark_png
from datakit.errors import NotebookError
from datakit.tools import (
    archive,
    build_cache,
    capytale,
    cover,
    edition,
    inputs,
    links,
    notebook as nb,
    pack,
    pages,
    programme,
    report,
    screens,
    where,
)
from datakit.tools.edition import Edition
from datakit.tools.figures import previews, public
from datakit.tools.run import stop
from figaudit import rulebook
from figaudit.base import text, theme

FIGURES = 3  # sur la page d’un atelier
COVER = "couverture.png"  # dans le dossier de chaque atelier
RULE_DPI = 96  # d’une figure sur la page d’une règle
AT_ONCE = 2  # travaux menés ensemble : un carnet qui s’exécute occupe un cœur
SITE = pages.TEMPLATES / "site"  # chaque gabarit y a le chemin de sa page
TERMS = text.words(__file__, "glossary.toml")

#: Les pages de `guide/` que le site reprend, et où y mènent leurs liens.
GUIDE: dict[str, dict[str, str]] = {"commandes": {}, "machines": {"navigateur.md": "emporter.html"}}
Job = Callable[[], list[Path]]  # un travail, qui rend les dossiers qu’il a remplis


def build(root: Path, target: Path, sessions: Iterable[str] = ()) -> list[Path]:
    """Construit le site dans `target` (d’abord à côté, puis à la place de l’ancien) ; rend ses pages.

    `sessions` : des dossiers de `datakit replay` ; chacun prend la place de l’atelier du kit, avec son lieu et sa date.
    """
    shown = edition.every(root, sessions)
    with safely.folder(target, "site") as fresh:
        _fill(fresh, root, shown, beside=target.parent)
    return sorted(target.rglob("*.html"))


def _fill(fresh: Path, root: Path, shown: list[Edition], beside: Path) -> None:
    """Remplit un dossier neuf : d’abord ce qui prend du temps, puis les pages, qui en disent les poids."""
    tables = sorted(package.read(store.root()).values(), key=lambda table: table.name)
    for place, folders in _each(_jobs(root, tables, shown)).items():
        for folder in folders:
            _copy(folder, fresh / place)

    facts: dict[str, Any] = {
        "tables": tables,
        "rules": audits.pages(),
        "families": rulebook.FAMILIES,
        "shops": _shops(root, shown),
        "covers": cover.ALTS,
        "terms": TERMS,
        "by_chapter": programme.by_chapter,
        "caution": programme.caution_of_a_page,
        "texts": programme.TEXTS,
        "binder": links.binder,
        "places": where.table(root),
        "lite": (beside / "lite/index.html").is_file(),
        "publication": (beside / "publication/eleves/index.html").is_file(),
        "sizes": _sizes(fresh),
        "guide": list(_guide(root)),
    }
    for page in [*_pages(facts), *facts["guide"]]:
        # Les liens du site sont relatifs : il se lit aussi depuis un disque
        up = "../" * page.path.count("/")
        content = pages.render(page.template, path=page.path, up=up, **facts, **page.about)
        nb.write(fresh / page.path, content)
    dress(fresh)


def dress(fresh: Path) -> None:
    """Écrit ce qui habille les pages d’un dossier : le style, le programme des figures, les polices."""
    styles = [(pages.TEMPLATES / name).read_bytes() for name in ("site.css", screens.STYLE)]
    safely.write(fresh / "style.css", b"\n".join(styles))
    safely.write(fresh / screens.SCRIPT, (pages.TEMPLATES / screens.SCRIPT).read_bytes())
    pages.copy_faces(fresh)


def _copy(folder: Path, place: Path) -> None:
    """Copie un dossier gardé, sans ce qui dit comment il a été fait."""
    for path in folder.iterdir():
        if path.name not in (safely.MARK, build_cache.STAMP):
            safely.write(place / path.name, path.read_bytes())


def _sizes(fresh: Path) -> dict[str, int]:
    """Le poids de chaque fichier, par chemin dans le site."""
    return {path.relative_to(fresh).as_posix(): path.stat().st_size for path in fresh.rglob("*.*")}


# --- Ce qui prend du temps, gardé d’une fois sur l’autre ---


def _jobs(root: Path, tables: list[package.Dataset], shown: list[Edition]) -> dict[str, Job]:
    """Les travaux, par dossier du site."""
    code = build_cache.stamp(root, Path(__file__))  # une fois pour toutes les tables

    def data() -> list[Path]:
        return [_table(root, table, code) for table in tables]

    jobs: dict[str, Job] = {"regles": partial(_rules, root, code), "donnees": data}
    for one in shown:
        jobs[f"ateliers/{one.slug}"] = partial(_workshop, root, one)
    return jobs


def _each(jobs: dict[str, Job]) -> dict[str, list[Path]]:
    """Deux travaux à la fois, chacun dit quand il finit ; Ctrl+C ou une faute arrête aussi les carnets en cours."""
    started = time.perf_counter()
    done: dict[str, list[Path]] = {}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waited = {pool.submit(job): name for name, job in jobs.items()}
        try:
            for future in as_completed(waited):
                name = waited[future]
                done[name] = future.result()
                seconds = text.number(round(time.perf_counter() - started))
                print(f"{len(done):>3}/{len(jobs)} après {seconds} s : {name}", flush=True)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            stop()
            raise
    return done


def _workshop(root: Path, one: Edition) -> list[Path]:
    """Le dossier d’un atelier : le carnet rendu, ses figures, et tout ce qui se télécharge."""
    slug = one.slug
    done = build_cache.shown(root, one)

    def fill(folder: Path) -> None:
        executed = nb.read(done)
        its_own = cover.of(nb.facts_of(executed))
        picture = cover.image(root, its_own)
        if picture:
            safely.write(folder / COVER, picture)
        told = its_own.alt if picture else ""
        keep = partial(_keep, folder)
        page = report.page(public(executed), slug, site=True, cover=told, keep=keep)
        nb.write(folder / "carnet.html", page)
        if nb.facts_of(executed).get("kind") != "workshop":
            return
        for figure in previews(executed, FIGURES):
            screens.shown(figure, keep)
        _downloads(root, one, folder)

    beside = [root / name for name in (*pack.ROOT_FILES, f"solutions/{pack.WELCOME}.ipynb")]
    beside.append(root / "notebooks" / cover.name(slug))
    made = done if one.folder else done.with_name(build_cache.STAMP)
    mark = build_cache.stamp(root, made, *beside, tools=True)
    return [build_cache.folder(root, f"site/{one.name}", mark, fill)]


def _address(data: bytes) -> str:
    """Le nom d’une image, d’après ce qu’elle contient : montrée sur deux pages d’un atelier, elle n’y est qu’une fois."""
    return f"image-{store.sha256(data)[:12]}.png"


def _keep(folder: Path, data: bytes) -> str:
    """Range une image dans le dossier d’un atelier ; rend son adresse."""
    name = _address(data)
    safely.write(folder / name, data)
    return name


def _downloads(root: Path, one: Edition, folder: Path) -> None:
    """Ce qui se télécharge d’un atelier : ses feuilles, son carnet seul, ses archives."""
    slug = one.slug
    for name, data in pack.printed(root, one, pack.Choice(teacher=True)).items():
        safely.write(folder / f"{slug}-{name}", data)

    files = pack.contents(root, str(one.folder or slug))
    archive.save(folder / f"{slug}.zip", one.name, files)
    if one.folder:  # sans ses tables à côté de lui, le carnet d’une séance serait celui de Poitiers
        return

    notebook = f"{slug}.ipynb"
    alone = pack.linked({notebook: files[f"notebooks/{notebook}"]}, links.repository(root))
    safely.write(folder / notebook, alone[notebook])

    with suppress(NotebookError):  # il demande ce que Capytale n’a pas : sa page le dit
        archive.save(folder / f"{slug}-capytale.zip", f"{slug}-capytale", capytale.contents(root, slug))


def _table(root: Path, table: package.Dataset, code: str) -> Path:
    """Une table en CSV (d’une table découpée, une archive de ses parts), et sa fiche pour les programmes."""

    def fill(folder: Path) -> None:
        files, card = package.reduced([table.name], None, {table.name: table}, load.as_csv)
        safely.write(folder / f"{table.name}-fiche.json", package.dump(card))
        if table.parts:
            archive.save(folder / f"{table.name}.zip", table.name, files)
        else:
            ((path, data),) = files.items()
            safely.write(folder / Path(path).name, data)

    mark = store.sha256(f"{code}{json.dumps(table.raw)}".encode())
    return build_cache.folder(root, f"donnees/{table.name}", mark, fill)


def _rules(root: Path, code: str) -> list[Path]:
    """Les figures des pages de règles."""

    def fill(folder: Path) -> None:
        for page in audits.pages():
            for rank, example in enumerate(page.examples(), 1):
                name = f"{page.family}-{page.id}-{rank}"
                safely.write(folder / f"{name}.png", theme.to_png(example.fig, RULE_DPI))
                on_dark = dark_png(example.fig, RULE_DPI)
                if on_dark:
                    safely.write(folder / f"{name}-sombre.png", on_dark)

    return [build_cache.folder(root, "regles", code, fill)]


# --- Les pages ---


@dataclass(frozen=True)
class Page:
    """Une page du site : son chemin, son gabarit, ce dont elle parle."""

    path: str
    template: str
    about: dict[str, Any] = field(default_factory=dict)


def _shops(root: Path, shown: list[Edition]) -> list[dict[str, Any]]:
    """Ce que les pages disent de chaque atelier."""
    shops = []
    for one in shown:
        executed = nb.read(build_cache.shown(root, one))
        if nb.facts_of(executed).get("kind") != "workshop":
            continue
        figures = previews(executed, FIGURES)
        shops.append(
            {
                "slug": one.slug,
                "facts": nb.facts_of(executed),
                "figures": figures,
                "shown": [screens.shown(one, _address) for one in figures],
                "cover": cover.of(nb.facts_of(executed)).alt,
                "tables": inputs.tables(executed),
            }
        )
    return shops


def _pages(facts: dict[str, Any]) -> Iterator[Page]:
    """Chaque page : celles qui ont leur propre gabarit, puis une par atelier, par table et par règle."""
    for template in SITE.rglob("*.html"):
        path = template.relative_to(SITE).as_posix()
        yield Page(path, f"site/{path}")
    for shop in facts["shops"]:
        yield Page(f"ateliers/{shop['slug']}/index.html", "workshop.html", {"shop": shop})
    for table in facts["tables"]:
        yield Page(f"donnees/{table.name}.html", "table.html", {"found": table})
    for page in facts["rules"]:
        yield Page(f"regles/{page.family}-{page.id}.html", "rule.html", {"page": page})


def _guide(root: Path) -> Iterator[Page]:
    """Les pages de `guide/` que le site n’a pas sous une autre forme : les commandes, les machines."""
    for name, links_within in GUIDE.items():
        path = root / "guide" / f"{name}.md"
        if not path.is_file():  # une archive n’a pas le guide
            continue
        title, _, source = nb.text_of(path).partition("\n")
        source = source.partition("[Retour à l’accueil")[0]
        for page, ours in links_within.items():
            source = source.replace(f"]({page})", f"]({ours})")
        body = report.markdown(links.reachable(source, set(links_within.values()), ""))
        yield Page(f"{name}.html", "guide.html", {"title": title.lstrip("# "), "body": body})


def programme_alone(root: Path, target: Path) -> Path:
    """Écrit dans `target` la seule page des programmes, tirée des fiches : aucun carnet ne s’exécute ; rend la page."""
    shops = []
    for one in edition.every(root):
        facts = nb.facts_of(one.solution)
        if facts.get("kind") == "workshop":
            shops.append({"slug": one.slug, "facts": facts})

    about = {
        "shops": shops,
        "by_chapter": programme.by_chapter,
        "caution": programme.caution_of_a_page,
        "texts": programme.TEXTS,
    }
    with safely.folder(target, "programme") as fresh:
        nb.write(fresh / "index.html", pages.render("programme.html", **about))
        dress(fresh)
    return target / "index.html"


def run(options: Namespace) -> int:
    """`datakit site` : exécute les solutions, construit le site, dit où l’ouvrir."""
    root = nb.project()
    if options.programme:
        page = programme_alone(root, options.to or root / "build" / "programme")
        print(f"Programme, par niveau et par chapitre, à ouvrir dans {page}")
        return 0

    target = options.to or root / "build" / "site"
    found = build(root, target, options.sessions)
    print(f"Site construit : {text.plural(len(found), 'page')}, à ouvrir dans {target / 'index.html'}")
    return 0
