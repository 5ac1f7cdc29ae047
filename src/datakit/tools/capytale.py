"""`datakit capytale` : un atelier en quelques fichiers simples, pour Capytale et Basthon.

Un carnet, un seul module Python, des tables en CSV : pandas et matplotlib suffisent, aucun autre fichier n’est lu.
"""

import ast
import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import Any

import datakit
from datakit.data import load, package
from datakit.errors import NotebookError
from datakit.text import NBSP, listing, plural
from datakit.tools import build, keys, pack, pages
from datakit.tools import notebook as nb

#: Ce que Capytale et Basthon fournissent, en plus de la bibliothèque standard.
THERE = {"pandas", "numpy", "matplotlib", "mpl_toolkits", "cycler", "IPython", "datakit"}
_IMPORT = re.compile(r"^(?:import|from) datakit\b", re.MULTILINE)
_FACADE = re.compile(r"\bdk\.(\w+)")
_HEAD = '''"""La bibliothèque datakit réduite à un atelier, en un seul fichier, pour Capytale et Basthon.

Fait par « datakit capytale » : ne pas modifier à la main. Placez-le à côté du carnet et des tables.
"""

import io
import os
import sys
import zipfile
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.util import spec_from_loader
from pathlib import Path

HERE = Path(__file__).resolve().parent
os.environ["DATAKIT_DATASETS"] = str(HERE)
os.environ["DATAKIT_CACHE"] = str(HERE / "cache")


class Embedded(MetaPathFinder, InspectLoader):
    """Importe « datakit » depuis les sources que porte ce fichier."""

    def find_spec(self, name, path=None, target=None):
        return spec_from_loader(name, self) if name in SOURCES else None

    def is_package(self, name):
        return name in PACKAGES

    def get_source(self, name):
        return SOURCES[name]

    def get_resource_reader(self, name):
        return self

    def files(self):
        return FILES

    def exec_module(self, module):
        name = module.__name__
        module.__file__ = str(HERE / (name.replace(".", "/") + ".py"))
        exec(compile(SOURCES[name], module.__file__, "exec"), module.__dict__)


'''
_TAIL = """
BUFFER = io.BytesIO()
with zipfile.ZipFile(BUFFER, "w") as archive:  # les fichiers de données, lus comme ceux d’un paquet
    for name, text in DATA.items():
        archive.writestr(name, text)
FILES = zipfile.Path(zipfile.ZipFile(BUFFER))

if not any(type(finder).__name__ == "Embedded" for finder in sys.meta_path):
    sys.meta_path.insert(0, Embedded())
"""


def modules(start: Iterable[str]) -> dict[str, str]:
    """Les modules de datakit que `start` importe, de proche en proche, avec leur source.

    Un module importé au dernier moment, dans une fonction, est laissé s’il demande ce que Capytale n’a pas : les
    cartes, par exemple, que l’atelier n’appelle pas.

    >>> {"datakit.html", "datakit.text"} <= set(modules(["datakit.html"]))
    True
    """
    found: dict[str, str] = {}
    todo = [(name, False) for name in start]
    while todo:
        name, late = todo.pop()
        path = _file(name)
        if path is None or name in found:
            continue
        source = path.read_text("utf-8")
        first = _imports(source, top=True)
        if late and _missing(first):
            continue
        found[name] = source
        todo.append((name.rpartition(".")[0], late))
        todo += [(other, False) for other in first] + [(other, True) for other in _imports(source)]
    return dict(sorted(found.items()))


def _missing(imported: Iterable[str]) -> set[str]:
    """Les paquets importés que Capytale ne fournit pas."""
    return {name.partition(".")[0] for name in imported} - THERE - set(sys.stdlib_module_names)


def _file(name: str) -> Path | None:
    place = Path(str(resources.files("datakit"))).joinpath(*name.split(".")[1:])
    files = (place / "__init__.py", place.with_suffix(".py"))
    return next((f for f in files if f.is_file()), None) if name.split(".")[0] == "datakit" else None


def _imports(source: str, top: bool = False) -> list[str]:
    """Les noms importés par un texte Python ; `top` : au premier niveau seulement."""
    tree = ast.parse(source)
    out: list[str] = []
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
    return ["datakit", *places, *(name for cell in cells if _IMPORT.search(cell) for name in _imports(cell))]


def module(sources: dict[str, str]) -> str:
    """Le fichier `datakit_SLUG.py`."""
    parts = []
    for name, source in sources.items():
        lines = "".join(f"        {line!r}\n" for line in source.splitlines(keepends=True)) or "        ''\n"
        parts.append(f"    {name!r}: (\n{lines}    ),\n")
    packages = {name for name in sources if str(_file(name)).endswith("__init__.py")}
    body = "".join(parts)
    folders = {path.parent for name in sources if (path := _file(name))}
    data = {
        path.name: path.read_text("utf-8")
        for folder in sorted(folders)
        for path in sorted(folder.glob("*.json"))
    }
    kept = f"PACKAGES = {sorted(packages)!r}\nDATA = {data!r}\nSOURCES = {{\n{body}}}\n"
    return f"{_HEAD}{kept}{_TAIL}"


def tables(root: Path, names: set[str], place: Any = None) -> pack.Files:
    """Chaque table en CSV, les lignes du département seules quand elle couvre la France, et leur `datapackage.json`."""

    def local(frame: Any) -> Any:
        if place is None or "departement" not in frame:
            return frame
        return frame[frame["departement"].isin([*place.departements, place.naissances.code])]

    def as_csv(data: bytes, dataset: package.Dataset) -> bytes:
        return load.as_csv(data, dataset, local)

    files, card = package.reduced(names, keys.parts(place), package.read(root / "datasets"), as_csv)
    for raw in card["resources"]:  # Capytale ne connaît pas les dossiers
        for one in raw.get("parts", [raw]):
            flat = one["path"].replace("/", "_")
            files[flat] = files.pop(one["path"])
            one["path"] = flat
    return files | {package.FILE: package.dump(card)}


def notebook(content: nb.Notebook, name: str) -> nb.Notebook:
    """Le carnet, qui importe d’abord `name` ; les cellules de vérification portent l’étiquette `breakpoint`."""
    for cell in content["cells"]:
        if cell["cell_type"] != "code":
            continue
        cell["source"] = _IMPORT.sub(lambda found: f"import {name}\n{found[0]}", cell["source"], count=1)
        if re.search(r"^[^#\n]*\.check\(", cell["source"], re.MULTILINE):
            cell["metadata"]["tags"] = [*cell["metadata"].get("tags", ()), "breakpoint"]
    return content


def _refuse(slug: str, cells: list[str], sources: dict[str, str], shapes: list[str]) -> None:
    """Lève `NotebookError` si l’atelier a besoin d’un paquet que Capytale n’a pas."""
    asked = [_imports(c) for c in cells if "import" in c and not re.search(r"^\s*[%!]", c, re.M)]
    asked += [_imports(source, top=True) for source in sources.values()]
    missing = sorted(_missing(["geopandas" for _ in shapes] + [name for names in asked for name in names]))
    if missing:
        why = f" (pour {listing(shapes)})" if shapes else ""
        raise NotebookError(
            f"L’atelier {slug} a besoin de {listing(missing)}{why}, que Capytale et Basthon ne fournissent pas d’ordinaire.",
            "un atelier qui se contente de pandas et de matplotlib, comme 04-prenoms.",
            f"Pour celui-ci, préparez plutôt une archive{NBSP}: datakit pack {slug}.",
        )


def judges(root: Path, slug: str) -> list[str]:
    """Les modules des juges que les clés nomment."""
    found = keys.read(root, slug).get("keys", {}).values()
    named = [str(value) for key in found for value in key["expect"][1].values()]
    return sorted({name.partition(":")[0] for name in named if name.startswith("datakit.")})


def bundle(root: Path, slug: str, solutions: bool = False) -> Path:
    """Écrit build/SLUG-capytale.zip et rend son chemin ; `solutions` : avec le texte des corrigés."""
    content = nb.read_string(build.built(root / "solutions" / f"{slug}.ipynb"))
    cells = [cell["source"] for cell in content["cells"] if cell["cell_type"] == "code"]
    wanted = keys.tables(content)
    found = package.read(root / "datasets")
    held = json.loads(next(iter(pack.key_file(root, slug, solutions).values()), b"{}"))
    sources = modules([*starts(cells), *judges(root, slug)])
    place = keys.place_opened(content)
    shapes = [n for n in sorted(wanted) if any(f.type == "geojson" for f in package.find(n, found).fields)]
    _refuse(slug, cells, sources, shapes)
    name = "datakit_" + slug.replace("-", "_")
    files = tables(root, wanted, place)
    files |= {
        f"{name}.py": module(sources).encode(),
        f"{slug}.ipynb": nb.dump(notebook(content, name)).encode(),
        # Les tables sont devenues des CSV : leur empreinte n’est plus celle du calcul des clés.
        f"cles-{slug}.json": keys.dump(held | {"tables": {}}).encode(),
    }
    others = [f"{name}.py", *sorted(f for f in files if f.endswith((".csv", ".json")))]
    files["LISEZMOI.txt"] = pages.render("capytale.txt", slug=slug, others=others).encode()
    return pack.save(root / "build" / f"{slug}-capytale.zip", f"{slug}-capytale", files)


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit capytale`."""
    parser.add_argument("slug", nargs="+", help="les ateliers, par exemple 04-prenoms")
    parser.add_argument("--solutions", action="store_true", help="joindre le texte des corrigés")


def run(options: Namespace) -> int:
    """`datakit capytale` : une archive par atelier demandé."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        target = bundle(root, path.stem, options.solutions)
        size = plural(round(target.stat().st_size / 1024), "Kio", "Kio")
        print(f"{path.stem} : {size} dans build/{target.name}")
    return 0
