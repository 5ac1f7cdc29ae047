"""`datakit capytale` : un atelier en quelques fichiers simples, pour Capytale et Basthon.

Un carnet, un seul module Python, des tables en CSV : pandas et matplotlib suffisent, aucun autre fichier n’est lu.
"""

import re
import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from datakit.data import load, package
from datakit.errors import NotebookError
from datakit.tools import keys, links, messages, notebook as nb, pack, pages
from datakit.tools.where import PACKAGES, SRC, Shop, file, imported, reached
from figaudit.base.text import listing

#: Ce que Capytale et Basthon fournissent, en plus de la bibliothèque standard.
THERE = {"pandas", "numpy", "matplotlib", "mpl_toolkits", "cycler", "IPython", *PACKAGES}
_IMPORT = re.compile(r"^(?:import|from) datakit\b", re.MULTILINE)


def modules(start: Iterable[str]) -> dict[str, str]:
    """Les modules du kit que `start` importe, de proche en proche, avec leur source.

    Un module importé au dernier moment, dans une fonction, est laissé s’il demande ce que Capytale n’a pas : les
    cartes, par exemple, que l’atelier n’appelle pas.

    >>> {"figaudit.base.html", "figaudit.base.text"} <= set(modules(["figaudit.base.html"]))
    True
    """
    found: dict[str, str] = {}
    todo = list(start)
    while todo:
        for name in reached(todo.pop()):
            if (path := file(name)) and name not in found:
                found[name] = path.read_text("utf-8")
                todo += [late for late in imported(found[name]) if not _outside(reached(late))]
    return dict(sorted(found.items()))


def _outside(imported: Iterable[str]) -> set[str]:
    roots = {name.partition(".")[0] for name in imported if name}
    return roots - THERE - set(sys.stdlib_module_names)


def survey(shop: Shop) -> tuple[dict[str, str], list[str], list[str]]:
    """Les modules du kit à emporter, les bibliothèques que Capytale n’a pas, et les tables à contours."""
    sources = modules(["datakit", *shop.named, *shop.opened, *shop.judges])
    shapes = [table.name for table in shop.tables if any(f.type == "geojson" for f in table.fields)]
    asked = {*shop.opened, *(name for source in sources.values() for name in imported(source, top=True))}
    return sources, sorted(_outside(asked | {"geopandas" for _ in shapes})), shapes


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


def contents(root: Path, slug: str, solutions: bool = False) -> pack.Files:
    """Ce que l’archive contiendra ; `solutions` : avec le texte des corrigés. `NotebookError` si Capytale n’y suffit pas."""
    held, shop = pack.carried(root, slug, solutions), Shop(root, slug)
    sources, lacking, shapes = survey(shop)
    if lacking:
        why = f" (pour {listing(shapes)})" if shapes else ""
        raise NotebookError(*messages.said("not-on-capytale", slug=slug, missing=listing(lacking), why=why))
    content = shop.content
    name = "datakit_" + slug.replace("-", "_")
    files = tables(root, keys.tables(content), keys.place_opened(content))
    files |= {
        f"{name}.py": module(sources).encode(),
        f"{slug}.ipynb": nb.dump(notebook(content, name)).encode(),
        # Les tables sont devenues des CSV : leur empreinte n’est plus celle du calcul des clés.
        f"cles-{slug}.json": package.dump(held | {"tables": {}}),
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
