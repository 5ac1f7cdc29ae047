"""Ce que le code importe : celui d’une cellule, celui d’un module du kit, de proche en proche."""

import ast
from functools import cache
from pathlib import Path

import datakit

SRC = Path(datakit.__file__).parents[1]
#: Les paquets du kit : ses ateliers, et ses relectures.
PACKAGES = ("datakit", "figaudit")


@cache
def imported(source: str, top: bool = False) -> list[str]:
    """Les modules qu’un code importe, et peut-être leurs noms ; avec `top`, au premier niveau seulement.

    >>> imported("import os\\ndef f():\\n    from json import loads")
    ['os', 'json', 'json.loads']
    """
    tree = ast.parse(source)
    nodes = tree.body if top else ast.walk(tree)
    found = []
    for node in nodes:
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append(node.module)
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


@cache  # un même nom est cherché par chaque module qui l’importe
def file(name: str) -> Path | None:
    """Le fichier d’un module du kit ; rien pour un module d’ailleurs."""
    if name.split(".")[0] not in PACKAGES:
        return None
    place = SRC.joinpath(*name.split("."))
    for path in (place / "__init__.py", place.with_suffix(".py")):
        if path.is_file():
            return path
    return None


@cache  # les mêmes modules se retrouvent d’un atelier à l’autre
def reached(name: str) -> frozenset[str]:
    """Tout ce qu’un module importe au premier niveau, de proche en proche, dans le kit et au-dehors."""
    seen: set[str] = set()
    todo = [name]
    while todo:
        one = todo.pop()
        path = file(one)
        if one not in seen and path is not None:
            todo += imported(path.read_text("utf-8"), top=True)
            parent = one.rpartition(".")[0]
            if parent:  # importer un module ouvre aussi son paquet
                todo.append(parent)
        seen.add(one)
    return frozenset(seen)
