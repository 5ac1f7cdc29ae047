"""`datakit capytale` : un atelier en quelques fichiers simples, pour Capytale et Basthon.

Un carnet, un seul module Python, des tables en CSV : pandas et matplotlib suffisent, aucun autre fichier n’est lu.
"""

import ast
import re
import sys
from argparse import Namespace
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import datakit
from datakit.data import load, messages, package
from datakit.errors import NotebookError
from datakit.text import listing
from datakit.tools import build, keys, links, pack, pages
from datakit.tools import notebook as nb

#: Ce que Capytale et Basthon fournissent, en plus de la bibliothèque standard.
THERE = {"pandas", "numpy", "matplotlib", "mpl_toolkits", "cycler", "IPython", "datakit"}
SRC = Path(datakit.__file__).parents[1]
_IMPORT = re.compile(r"^(?:import|from) datakit\b", re.MULTILINE)
_FACADE = re.compile(r"\bdk\.(\w+)")


def modules(start: Iterable[str]) -> dict[str, str]:
    """Les modules de datakit que `start` importe, de proche en proche, avec leur source.

    Un module importé au dernier moment, dans une fonction, est laissé s’il demande ce que Capytale n’a pas : les
    cartes, par exemple, que l’atelier n’appelle pas.

    >>> {"datakit.html", "datakit.text"} <= set(modules(["datakit.html"]))
    True
    """
    found: dict[str, str] = {}
    todo = list(start)
    while todo:
        for name in reached(todo.pop()):
            if (path := file(name)) and name not in found:
                found[name] = path.read_text("utf-8")
                todo += [late for late in imported(found[name]) if not _missing(reached(late))]
    return dict(sorted(found.items()))


@cache  # les mêmes modules se retrouvent d’un atelier à l’autre
def reached(name: str) -> frozenset[str]:
    """Tout ce qu’un module importe au premier niveau, de proche en proche, dans datakit et au-dehors."""
    seen: set[str] = set()
    todo = [name]
    while todo:
        one = todo.pop()
        path = file(one)
        if one not in seen and path is not None:
            todo += [*imported(path.read_text("utf-8"), top=True), one.rpartition(".")[0]]
        seen.add(one)
    return frozenset(seen)


def _missing(imported: Iterable[str]) -> set[str]:
    return {name.partition(".")[0] for name in imported} - THERE - set(sys.stdlib_module_names)


def file(name: str) -> Path | None:
    place = SRC.joinpath(*name.split("."))
    files = (place / "__init__.py", place.with_suffix(".py"))
    return next((f for f in files if f.is_file()), None) if name.split(".")[0] == "datakit" else None


@cache
def imported(source: str, top: bool = False) -> list[str]:
    tree, out = ast.parse(source), []
    for node in tree.body if top else ast.walk(tree):
        if isinstance(node, ast.Import):
            out += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            out += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return out


def starts(cells: list[str]) -> list[str]:
    """Ce que le carnet demande : ses imports, et les noms de la façade qu’il emploie (`dk.names`…)."""
    used = {name for cell in cells for name in _FACADE.findall(cell)}
    places = [datakit._PLACES[name].partition(":")[0] for name in used if name in datakit._PLACES]
    return ["datakit", *places, *(name for cell in cells if _IMPORT.search(cell) for name in imported(cell))]


def module(names: Iterable[str]) -> str:
    """Le fichier `datakit_SLUG.py` : les modules `names`, et les fichiers de données qui les accompagnent."""
    code = {path for name in names if (path := file(name))}
    beside = {data for path in code for data in path.parent.iterdir() if data.suffix in {".json", ".toml"}}
    rules = {page for path in code if path.stem == "rulebook" for page in path.parent.glob("rules/*/*.md")}
    files = code | beside | rules
    kept = {path.relative_to(SRC).as_posix(): path.read_text("utf-8") for path in sorted(files)}
    return pages.render("module.txt", files=kept)


def tables(root: Path, names: set[str], place: Any = None) -> pack.Files:
    """Chaque table en CSV, les lignes du département seules quand elle couvre la France, et leur `datapackage.json`."""

    def local(frame: Any) -> Any:
        if place is None or "departement" not in frame:
            return frame
        return frame[frame["departement"].isin([*place.departements, place.naissances.code])]

    known, parts = package.read(root / "datasets"), keys.parts(place)
    files, card = package.reduced(names, parts, known, lambda data, table: load.as_csv(data, table, local))
    for raw in card["resources"]:  # Capytale ne connaît pas les dossiers
        for one in raw.get("parts", [raw]):
            flat = one["path"].replace("/", "_")
            files[flat] = files.pop(one["path"])
            one["path"] = flat
    return files | {package.FILE: package.dump(card)}


def notebook(content: nb.Notebook, name: str) -> nb.Notebook:
    """Le carnet, qui importe d’abord `name` ; les cellules de vérification portent l’étiquette `breakpoint`."""
    for cell in (cell for cell in content["cells"] if cell["cell_type"] == "code"):
        cell["source"] = _IMPORT.sub(lambda found: f"import {name}\n{found[0]}", cell["source"], count=1)
        if re.search(r"^[^#\n]*\.check\(", cell["source"], re.MULTILINE):
            cell["metadata"]["tags"] = [*cell["metadata"].get("tags", ()), "breakpoint"]
    return content


def _lacking(cells: list[str], sources: dict[str, str], shapes: list[str]) -> list[str]:
    asked = [imported(c) for c in cells if "import" in c and not re.search(r"^\s*[%!]", c, re.M)]
    asked += [imported(source, top=True) for source in sources.values()]
    return sorted(_missing(["geopandas" for _ in shapes] + [name for names in asked for name in names]))


def missing(root: Path, slug: str) -> list[str]:
    """Les bibliothèques que l’atelier demande et que Capytale n’a pas."""
    content, sources, shapes = _asked(root, slug)
    return _lacking(nb.sources(content), sources, shapes)


def _asked(root: Path, slug: str) -> tuple[nb.Notebook, dict[str, str], list[str]]:
    """Le carnet des participants, les modules du kit qu’il importe, et ses tables qui portent des contours."""
    content = nb.read_string(build.built(root / "solutions" / f"{slug}.ipynb"))
    sources = modules([*starts(nb.sources(content)), *judges(root, slug)])
    tables = {name: package.find(name, package.read(root / "datasets")) for name in keys.tables(content)}
    shapes = [n for n, t in sorted(tables.items()) if any(f.type == "geojson" for f in t.fields)]
    return content, sources, shapes


def _refuse(slug: str, cells: list[str], sources: dict[str, str], shapes: list[str]) -> None:
    if missing := _lacking(cells, sources, shapes):
        why = f" (pour {listing(shapes)})" if shapes else ""
        raise NotebookError(*messages.said("not-on-capytale", slug=slug, missing=listing(missing), why=why))


def judges(root: Path, slug: str) -> list[str]:
    """Les modules des juges que les clés nomment."""
    found = keys.read(root, slug).get("keys", {}).values()
    named = [str(value) for key in found for value in key["expect"][1].values()]
    return sorted({name.partition(":")[0] for name in named if name.startswith("datakit.")})


def contents(root: Path, slug: str, solutions: bool = False) -> pack.Files:
    """Ce que l’archive contiendra ; `solutions` : avec le texte des corrigés. `NotebookError` si Capytale n’y suffit pas."""
    content, sources, shapes = _asked(root, slug)
    held = pack.carried(root, slug, solutions)
    _refuse(slug, nb.sources(content), sources, shapes)
    name = "datakit_" + slug.replace("-", "_")
    files = tables(root, keys.tables(content), keys.place_opened(content))
    files |= {
        f"{name}.py": module(sources).encode(),
        f"{slug}.ipynb": nb.dump(notebook(content, name)).encode(),
        # Les tables sont devenues des CSV : leur empreinte n’est plus celle du calcul des clés.
        f"cles-{slug}.json": keys.dump(held | {"tables": {}}).encode(),
    }
    others = [f"{name}.py", *sorted(f for f in files if f.endswith((".csv", ".json", ".toml")))]
    files["LISEZMOI.txt"] = pages.render("capytale.txt", slug=slug, others=others).encode()
    return pack.linked(files, links.repository(root))


def bundle(root: Path, slug: str, solutions: bool = False) -> Path:
    """Écrit build/SLUG-capytale.zip et rend son chemin."""
    files = contents(root, slug, solutions)
    return pack.save(root / "build" / f"{slug}-capytale.zip", f"{slug}-capytale", files)


def run(options: Namespace) -> int:
    """`datakit capytale` : une archive par atelier demandé."""
    return pack.each(options.slug, lambda root, slug: bundle(root, slug, options.solutions))
