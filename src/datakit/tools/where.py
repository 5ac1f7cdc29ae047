"""Où tourne un atelier : JupyterLab, le navigateur, Capytale ; calculé depuis ce qu’il importe, jamais déclaré."""

import inspect
import re
import tomllib
from contextlib import suppress
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from sys import stdlib_module_names

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name as plain

import datakit
from datakit.data import package
from datakit.tools import build, capytale, keys
from datakit.tools import notebook as nb

#: Un nom de la façade, et celui qui le suit : `dk.maps.web`.
_USED = re.compile(r"\bdk\.(\w+)(?:\.(\w+))?")
_LOADER = "datakit.data.load"  # ce qu’il importe dépend des tables
_distributions = cache(packages_distributions)  # un parcours de tous les paquets installés


def needs(root: Path, slug: str) -> set[str]:
    """Les paquets, hors bibliothèque standard, qu’un carnet importe en s’exécutant.

    Ses propres imports ; ceux des modules du kit dont il nomme une fonction, même tardifs ; ceux que ces modules
    font en s’ouvrant ; ceux que demande le format de ses tables.
    """
    content = nb.read_string(build.built(root / "solutions" / f"{slug}.ipynb"))
    cells = nb.sources(content)
    named = {found for cell in cells for pair in _USED.findall(cell) for found in _homes(*pair)}
    opened = {name for cell in cells if "import" in cell for name in capytale.imported(cell)}
    asked = {*opened, *named, *capytale.judges(root, slug), "datakit.workshop", "datakit.theme"}
    for path in map(capytale.file, {*opened, *named, "datakit.data.store"} - {_LOADER}):
        asked |= set(capytale.imported(path.read_text("utf-8")) if path else ())
    found = {inner for name in asked for inner in capytale.reached(name)}
    known = package.read(root / "datasets")
    tables = [package.find(name, known) for name in keys.tables(content)]
    found |= {"pyarrow" for table in tables for one in (table, *table.parts[:1]) if one.format == "parquet"}
    outside = {name.partition(".")[0] for name in found} - set(stdlib_module_names) - {"datakit", "js", ""}
    # ce que seules les données vivantes demandent : sans lui, l’atelier se passe de la source
    live: list[str] = []
    with suppress(OSError, ValueError, KeyError, TypeError):  # pyproject.toml absent, illisible ou muet
        project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
        live = project["optional-dependencies"]["live"]
    optional = {plain(Requirement(one).name) for one in live}
    held = _distributions()
    return {plain(held.get(name, [name])[0]) for name in outside} - optional


def _homes(first: str, second: str) -> set[str]:
    """Les modules où vivent `dk.first` et `dk.first.second`."""
    place = datakit._PLACES.get(first, "").partition(":")[0]
    if not place:
        return {"datakit.theme"}
    inner = getattr(getattr(datakit, first), second, None) if second else None
    home = inspect.getmodule(inner) if callable(inner) or inspect.ismodule(inner) else None
    return {place, home.__name__} if home and home.__name__.startswith("datakit.") else {place}
