"""Où tourne un atelier : JupyterLab, le navigateur, Capytale ; calculé depuis ce qu’il importe, jamais déclaré."""

import ast
import inspect
import re
from functools import cache
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from sys import stdlib_module_names

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name as plain

import datakit
from datakit.data import package
from datakit.tools import build, keys, notebook as nb

SRC = Path(datakit.__file__).parents[1]
#: Les paquets du kit : ses ateliers, et ses relectures.
PACKAGES = ("datakit", "figaudit")
#: Un nom de la façade, et celui qui le suit : `dk.maps.web`.
_USED = re.compile(r"\bdk\.(\w+)(?:\.(\w+))?")
_LOADER = "datakit.data.load"  # ce qu’il importe dépend des tables
_distributions = cache(packages_distributions)  # un parcours de tous les paquets installés


class Shop:
    """Un atelier tel qu’il part : le carnet des participants et ses tables ; les modules que ses cellules importent
    (`opened`), ceux où vivent les noms du kit qu’elles emploient (`named`), et ceux de ses juges."""

    def __init__(self, root: Path, slug: str) -> None:
        self.content = nb.read_string(build.built(root / "solutions" / f"{slug}.ipynb"))
        cells, known = nb.sources(self.content), package.read(root / "datasets")
        plain_code = (c for c in cells if "import" in c and not re.search(r"^\s*[%!]", c, re.MULTILINE))
        self.opened = {name for cell in plain_code for name in imported(cell)}
        self.named = {home for cell in cells for pair in _USED.findall(cell) for home in _homes(*pair)}
        self.tables = [package.find(name, known) for name in sorted(keys.tables(self.content))]
        judged = [key["expect"][1].values() for key in keys.read(root, slug).get("keys", {}).values()]
        places = {str(value).partition(":")[0] for values in judged for value in values}
        self.judges = {name for name in places if name.startswith("datakit.")}

    def needs(self) -> set[str]:
        """Les paquets, hors bibliothèque standard, qu’il importe en s’exécutant.

        Ses propres imports ; ceux des modules du kit dont il nomme une fonction, même tardifs ; ceux que ces modules
        font en s’ouvrant ; ceux que demandent ses tables ou un portail. Sans ce que seules les données vivantes demandent.
        """
        asked = {*self.opened, *self.named, *self.judges, "datakit.workshop", "figaudit.base.theme"}
        for path in map(
            file, {*self.opened, *self.named, "datakit.data.store", "figaudit.base.theme"} - {_LOADER}
        ):
            asked |= set(imported(path.read_text("utf-8")) if path else ())
        found = {inner for name in asked for inner in reached(name)}
        kinds = {one.format for table in self.tables for one in (table, *table.parts[:1])}
        found |= {"pyarrow"} if "parquet" in kinds or "datakit.data.portal" in self.named else set()
        outside = {name.partition(".")[0] for name in found} - stdlib_module_names - {*PACKAGES, "js", ""}
        extras = map(Requirement, requires("datakit-sandwichs") or ())
        live = {plain(one.name) for one in extras if '"live"' in str(one.marker)}
        return {plain(_distributions().get(name, [name])[0]) for name in outside} - live


def _homes(first: str, second: str) -> set[str]:
    """Les modules où vivent `dk.first` et `dk.first.second`."""
    if first not in datakit._PLACES:
        return set()
    place = datakit._PLACES[first].partition(":")[0]
    inner = getattr(getattr(datakit, first), second, None) if second else None
    home = inspect.getmodule(inner) if callable(inner) or inspect.ismodule(inner) else None
    return {place, home.__name__} if home and home.__name__.split(".")[0] in PACKAGES else {place}


@cache  # les mêmes modules se retrouvent d’un atelier à l’autre
def reached(name: str) -> frozenset[str]:
    """Tout ce qu’un module importe au premier niveau, de proche en proche, dans le kit et au-dehors."""
    seen: set[str] = set()
    todo = [name]
    while todo:
        one = todo.pop()
        path = file(one)
        if one not in seen and path is not None:
            todo += [*imported(path.read_text("utf-8"), top=True), one.rpartition(".")[0]]
        seen.add(one)
    return frozenset(seen)


def file(name: str) -> Path | None:
    """Le fichier d’un module du kit ; rien pour un module d’ailleurs."""
    if name.split(".")[0] not in PACKAGES:
        return None
    place = SRC.joinpath(*name.split("."))
    for path in (place / "__init__.py", place.with_suffix(".py")):
        if path.is_file():
            return path
    return None


@cache
def imported(source: str, top: bool = False) -> list[str]:
    tree, out = ast.parse(source), []
    for node in tree.body if top else ast.walk(tree):
        if isinstance(node, ast.Import):
            out += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            out += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return out
