"""Où tourne un atelier : JupyterLab, le navigateur, Capytale ; calculé depuis ce qu’il importe, jamais déclaré."""

import inspect
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import packages_distributions, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import datakit
from datakit.data import package
from datakit.tools import inputs, key_recording, notebook as nb
from datakit.tools.edition import Edition
from datakit.tools.imports import PACKAGES, file, imported, reached
from datakit.tools.shelf import PUBLIC, Shelf
from datakit.tools.student import participants_text
from figaudit.base.text import listing

#: Un nom de la façade, et celui qui le suit : `dk.maps.web`.
_USED = re.compile(r"\bdk\.(\w+)(?:\.(\w+))?")
#: Ce que ceux-là importent au dernier moment dépend de la table, ou de la figure, qu’on leur donne.
_BY_CASE = {"datakit.data.load", "datakit.audits"}
#: Ce que tout carnet ouvre, quoi qu’il nomme.
_ALWAYS = {"datakit.workshop", "figaudit.base.theme"}
#: Ce que matplotlib apporte avec lui, partout où il est.
_WITH_MATPLOTLIB = {"mpl_toolkits", "cycler", "contourpy", "PIL"}
#: Ce que Capytale et Basthon fournissent, en plus de la bibliothèque standard.
CAPYTALE = {"pandas", "numpy", "matplotlib", *_WITH_MATPLOTLIB, "IPython", *PACKAGES}

_distributions = cache(packages_distributions)  # un parcours de tous les paquets installés


# --- Ce qu’un atelier demande ---


class Shop:
    """Un atelier tel qu’il part : le carnet des participants (`content`) et ses tables (`tables`).

    `opened` : les modules que ses cellules importent ; `named` : ceux où vivent les noms du kit qu’elles emploient ;
    `held` : ses clés ; `judges` : les modules de leurs juges. Avec `session`, c’est elle qui prend la place de l’atelier du kit.
    """

    def __init__(self, root: Path, slug: str, cut: str = "", session: Edition | None = None) -> None:
        known = package.read(root / "datasets")
        if session is None:
            self.content = nb.read_string(participants_text(root / "solutions" / f"{slug}.ipynb", cut))
            self.held = key_recording.read(root, slug)
        else:
            self.content = nb.read(session.given)
            self.held = session.stored
            known = package.merged(known, session.known)

        cells = nb.sources(self.content)
        self.opened = _opened(cells)
        self.named = _named(cells)
        self.tables = [package.find(name, known) for name in sorted(inputs.tables(self.content))]
        self.judges = _judges(self.held)

    def needs(self) -> set[str]:
        """Les paquets, hors bibliothèque standard, qu’il importe en s’exécutant.

        Ses propres imports ; ceux des modules du kit dont il nomme une fonction, même tardifs ; ceux que ces modules
        font en s’ouvrant ; ceux que demandent ses tables ou un portail. Sans ce que seules les données vivantes demandent.
        """
        asked = self.opened | self.named | self.judges | _ALWAYS
        late = self.opened | self.named | {"datakit.data.store", "figaudit.base.theme"}
        for name in late - _BY_CASE:
            path = file(name)
            if path is not None:
                asked |= set(imported(path.read_text("utf-8")))

        modules: set[str] = set()
        for name in asked:
            modules |= reached(name)

        outside = {name.partition(".")[0] for name in modules} - set(sys.stdlib_module_names)
        outside -= {*PACKAGES, "js"}
        return {_distribution(name) for name in outside} - _live_only()


def _opened(cells: Iterable[str]) -> set[str]:
    """Les modules que des cellules importent ; une cellule de magie IPython ne s’analyse pas."""
    found: set[str] = set()
    for cell in cells:
        if "import" in cell and not re.search(r"^\s*[%!]", cell, re.MULTILINE):
            found |= set(imported(cell))
    return found


def _named(cells: Iterable[str]) -> set[str]:
    """Les modules où vivent les noms du kit que des cellules emploient."""
    found: set[str] = set()
    for cell in cells:
        for first, second in _USED.findall(cell):
            found |= _homes(first, second)
    return found


def _homes(first: str, second: str) -> set[str]:
    """Les modules où vivent `dk.first` et `dk.first.second` ; aucun pour un nom inconnu."""
    if first not in datakit._PLACES:
        return set()

    homes = {datakit._PLACES[first].partition(":")[0]}
    inner = getattr(getattr(datakit, first), second, None) if second else None
    if callable(inner) or inspect.ismodule(inner):
        home = inspect.getmodule(inner)
        if home and home.__name__.split(".")[0] in PACKAGES:
            homes.add(home.__name__)
    return homes


def _judges(held: dict) -> set[str]:
    """Les modules des juges que nomment des clés rangées (`datakit.answers.judges:filled`)."""
    found = set()
    for key in held.get("keys", {}).values():
        _, settings = key["expect"]
        for value in settings.values():
            module = str(value).partition(":")[0]
            if module.startswith("datakit."):
                found.add(module)
    return found


def _distribution(module: str) -> str:
    """Le paquet qui donne un module : `PIL` vient de `pillow`."""
    names = _distributions().get(module, [module])
    return str(canonicalize_name(names[0]))


def _live_only() -> set[str]:
    """Les paquets que seules les données vivantes demandent."""
    found = set()
    for line in requires("datakit-sandwichs") or ():
        asked = Requirement(line)
        if '"live"' in str(asked.marker):
            found.add(str(canonicalize_name(asked.name)))
    return found


# --- Capytale et Basthon ---


@dataclass(frozen=True)
class Survey:
    """Ce qu’il faut porter sur Capytale pour un atelier : des modules du kit (leur source) ; et ce qui y manque."""

    modules: dict[str, str]
    lacking: list[str]  # les bibliothèques que Capytale n’a pas
    shapes: list[str]  # les tables à contours, qui en demandent une
    draws_maps: bool  # il dessine des cartes, qui en demandent aussi


def survey(shop: Shop) -> Survey:
    """Ce que demande un atelier pour tourner sur Capytale et Basthon."""
    found = modules(["datakit", *shop.named, *shop.opened, *shop.judges])
    shapes = []
    for table in shop.tables:
        if any(field.type == "geojson" for field in table.fields):
            shapes.append(table.name)

    asked = set(shop.opened)
    for source in found.values():
        asked |= set(imported(source, top=True))
    if shapes:
        asked.add("geopandas")
    draws_maps = any(name.startswith("datakit.maps") for name in shop.named)
    return Survey(found, sorted(_outside(asked)), shapes, draws_maps)


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
            if name in found:
                continue
            path = file(name)
            if path is None:
                continue
            found[name] = path.read_text("utf-8")
            todo += [late for late in imported(found[name]) if not _outside(reached(late))]
    return dict(sorted(found.items()))


def _outside(names: Iterable[str]) -> set[str]:
    """Parmi des modules importés, les bibliothèques que Capytale n’a pas."""
    roots = {name.partition(".")[0] for name in names if name}
    return roots - CAPYTALE - set(sys.stdlib_module_names)


# --- Le tableau du guide et du site ---


@dataclass(frozen=True)
class Row:
    """Un atelier, et pour chaque lieu « oui », ou « non » et ce qui y manque."""

    slug: str
    jupyterlab: str
    browser: str
    capytale: str

    @property
    def places(self) -> tuple[str, str, str]:
        """Les trois lieux, dans l’ordre des colonnes."""
        return self.jupyterlab, self.browser, self.capytale


def table(root: Path) -> list[Row]:
    """Une ligne par atelier ; le navigateur est celui qui prend Pyodide sur son serveur public."""
    public = Shelf({"packages": {name: {"depends": []} for name in PUBLIC}})
    rows = []
    for path in nb.workshops(root / "solutions"):
        shop = Shop(root, path.stem)
        _, missing = public.closure(shop.needs())
        rows.append(Row(path.stem, _said([]), _said(missing), _said(survey(shop).lacking)))
    return rows


def _said(missing: Iterable[str]) -> str:
    names = listing(sorted(missing))
    return f"non\u00a0: {names}" if names else "oui"


def markdown(root: Path) -> str:
    """Le tableau de `guide/navigateur.md`."""
    lines = ["| Atelier | JupyterLab, Binder | Navigateur | Capytale, Basthon |", "|---|---|---|---|"]
    for row in table(root):
        lines.append(f"| {' | '.join([row.slug, *row.places])} |")
    return "\n".join(lines)
