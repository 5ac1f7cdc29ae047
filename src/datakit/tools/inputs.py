"""Ce dont un carnet part : le lieu qu’il ouvre, et les tables qu’il lit."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from datakit.data import package, place as places
from datakit.tools import notebook as nb

_PLACE = re.compile(r"""\bdk\.place\(\s*["']([^"']+)["']""")
_LOADED = re.compile(r"""\bdk\.load\(\s*["']([a-z0-9_]+)["']""")

Known = Mapping[str, package.Dataset]  # des tables, par nom


# --- Le lieu ---


def place_of(notebook: nb.Notebook) -> str:
    """Le code du lieu que le carnet ouvre (`dk.place("86194")`), ou rien."""
    found = _PLACE.search("\n".join(nb.sources(notebook)))
    return found[1] if found else ""


def place_opened(notebook: nb.Notebook) -> Any:
    """Le lieu que le carnet ouvre, s’il en ouvre un."""
    code = place_of(notebook)
    return places.place(code) if code else None


def moved_to(notebook: nb.Notebook, code: str) -> nb.Notebook:
    """Le même carnet, réglé sur un autre lieu ; l’original n’est pas modifié."""
    here = re.escape(place_of(notebook))
    change = re.compile(r"""(\bdk\.place\(\s*["'])""" + here + r"""(?=["'])""")
    cells = []
    for cell in notebook["cells"]:
        cells.append(cell | {"source": change.sub(rf"\g<1>{code}", cell["source"])})
    return notebook | {"cells": cells}


def variants(notebook: nb.Notebook) -> list[str]:
    """Les autres lieux pour lesquels les clés sont calculées d’avance."""
    return [str(code) for code in nb.facts_of(notebook).get("variants", ())]


# --- Les tables ---


def known_tables(root: Path) -> Known:
    """Les tables du kit, s’il en a."""
    if (root / "datasets" / package.FILE).is_file():
        return package.read(root / "datasets")
    return {}


def tables(notebook: nb.Notebook) -> set[str]:
    """Les tables d’un carnet : celles que sa fiche annonce, que son code charge, et que son lieu demande."""
    code = "\n".join(cell["source"] for cell in notebook["cells"])

    found = loaded(notebook["cells"])
    found |= {str(name) for name in nb.facts_of(notebook).get("tables", ())}
    if _PLACE.search(code):
        found |= {"communes_france", "departements"}
    if ".communes()" in code:
        found |= {"contours_communes", "contours_departements"}
    return found


def loaded(cells: Iterable[nb.Cell]) -> set[str]:
    """Les tables que ces cellules nomment en toutes lettres dans `load`.

    >>> loaded([{"source": 'soldats = dk.load("soldats")'}])
    {'soldats'}
    """
    found: set[str] = set()
    for cell in cells:
        found.update(_LOADED.findall(cell["source"]))
    return found


def named(cells: Iterable[nb.Cell], tables: Iterable[str]) -> set[str]:
    """Celles de ces tables dont une cellule cite le nom entre guillemets : dans `load`, ou dans une liste à parcourir.

    >>> sorted(named([{"source": 'for nom in ("soldats", "index"): dk.load(nom)'}], ["soldats", "prets"]))
    ['soldats']
    """
    code = "\n".join(cell["source"] for cell in cells)
    return {name for name in tables if re.search(rf"""["']{re.escape(name)}["']""", code)}


def parts(place: Any) -> dict[str, list[str]]:
    """Les parts des tables découpées que demande un lieu : ses prénoms, ses contours et ceux de son département."""
    births: list[str] = []
    around: set[str] = set()
    if place is not None:
        around = {*place.departements, *place.territoire.departements}
        if place.naissances is not None:
            births = [place.naissances.code]
    return {"prenoms_departement": births, "contours_communes": sorted(around)}


def marks(notebook: nb.Notebook, known: Known, place: Any) -> dict[str, str]:
    """L’empreinte de chaque table du carnet, part par part."""
    wanted = parts(place)
    found = {}
    for name in sorted(tables(notebook) & set(known)):
        table = known[name]
        if not table.parts:
            found[table.name] = table.sha256
            continue
        for key in wanted.get(name, ()):
            part = table.part(key)
            found[part.name] = part.sha256
    return found
