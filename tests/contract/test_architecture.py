"""Le plan du kit, vérifié sur le code : les pièces et ce qui est sous chacune, les bibliothèques permises."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SRC = Path(__file__).parents[2] / "src"

# Par paquet, l'étage de chaque pièce : un module importe sa pièce et celles des étages d'en dessous.
FLOORS = {
    "figaudit": {
        "base": 0,
        "read": 1, "measure": 1, "rulebook": 1, "examples": 1,
        "titles": 2, "description": 2,
        "rules": 3,
        "mend": 4,
        "report": 5, "report_map": 5,
        "charts": 6, "maps": 6, "run": 6, "testing": 6, "magic": 6,
        "outputs": 7,
        "cli": 8,
        "__init__": 9, "__main__": 9,
    },
    "datakit": {
        "errors": 0, "messages": 0, "kinds": 0, "safely": 0, "shared": 0, "shadows": 0, "running": 0,
        "audits": 0,
        "draw": 1,
        "data": 2, "maps": 2, "answers": 2,
        "subjects": 3,
        "workshop": 4,
        "tools": 5,
        "cli": 6, "__main__": 6, "__init__": 6,
    },
}  # fmt: skip
SIBLINGS_MAY_MEET = {("datakit", 0), ("datakit", 6), ("figaudit", 1), ("figaudit", 9)}

# Ce que chaque pièce a le droit d'importer, au-delà de la bibliothèque standard.
DRAWING = {"numpy", "matplotlib", "mpl_toolkits"}
TABLES = {"numpy", "pandas"}
LIBRARIES = {
    "figaudit": DRAWING,
    "figaudit.base": DRAWING | {"cycler", "pandas"},
    "figaudit.read": DRAWING | {"pandas", "geopandas", "shapely", "pyproj", "PIL", "contourpy"},  # ces deux-là viennent avec matplotlib
    "figaudit.examples": {"geopandas"},
    "figaudit.magic": DRAWING | {"IPython"},
    "datakit.audits": {"pandas"},
    "datakit.draw": DRAWING | {"pandas", "IPython", "ipywidgets", "anywidget", "traitlets", "PIL"},
    "datakit.data": TABLES | {
        "pyarrow", "geopandas", "shapely", "certifi", "platformdirs", "charset_normalizer",
        "js", "IPython", "pyproj", "icalendar", "recurring_ical_events",
    },
    "datakit.maps": DRAWING | TABLES | {"geopandas", "shapely", "mapclassify", "folium", "pyproj", "jinja2", "js_lib_leaflet"},
    "datakit.answers": DRAWING | TABLES | {"IPython", "geopandas", "ipywidgets"},
    "datakit.subjects": DRAWING | TABLES | {
        "stdnum", "duckdb", "pyarrow", "openfoodfacts", "pyproj", "geopandas", "shapely", "IPython", "ipywidgets", "icalendar",
    },
    "datakit.tools": {
        "numpy", "PIL", "nbformat", "nbconvert", "nbclient", "traitlets", "matplotlib", "pandas", "jinja2", "playwright", "IPython",
        "jupyter_client", "bs4", "jsonschema", "packaging", "jupyterlite_pyodide_kernel", "segno", "text2qti", "tornado",
    },
}  # fmt: skip
HEAVY = {"geopandas", "mapclassify", "folium", "duckdb", "openfoodfacts"}
HEAVY_AT_HOME = {"datakit.maps": {"geopandas", "mapclassify"}}

MODULES = sorted(SRC.rglob("*.py"))


def package_and_room(path):
    package, first, *_ = path.relative_to(SRC).parts
    return package, first.removesuffix(".py")


def imports(tree):
    """(module importé, est-ce à la racine du fichier ?) de chaque import."""
    top = set(ast.iter_child_nodes(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node in top
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports absolus seulement"
            for alias in node.names:
                whole = node.module in FLOORS
                yield (f"{node.module}.{alias.name}" if whole else node.module), node in top


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_imports_go_down(path):
    package, room = package_and_room(path)
    floor = FLOORS[package][room]
    for name, at_top in imports(ast.parse(path.read_text("utf-8"))):
        root, *rest = name.split(".")

        if root == "figaudit" and package == "datakit":
            continue
        if root == package:
            target = rest[0] if rest else room
            if target == room or (target.startswith("__") and target not in FLOORS[package]):
                continue
            assert target in FLOORS[package], f"{path.name} importe {name}, inconnu du plan"
            assert FLOORS[package][target] <= floor, f"{path.name} importe {name}, plus haut"
            if FLOORS[package][target] == floor:
                assert (package, floor) in SIBLINGS_MAY_MEET, f"{path.name} importe son voisin {name}"
            continue

        assert not (root == "datakit" and package == "figaudit"), (
            f"{path.name} : figaudit ne sait rien du kit"
        )
        if root not in sys.stdlib_module_names:
            allowed = LIBRARIES.get(f"{package}.{room}", LIBRARIES.get(package, set()))
            assert root in allowed, f"{path.name} importe {root} : {package}.{room} n'y a pas droit"
            if at_top and root in HEAVY:
                assert root in HEAVY_AT_HOME.get(f"{package}.{room}", set()), (
                    f"{path.name} importe {root} trop tôt"
                )


@pytest.mark.parametrize("package", FLOORS)
def test_import_does_nothing(package):
    """L'importer ne charge aucune bibliothèque lourde, n'ouvre aucun fichier de données."""
    code = (
        f"import sys; before = set(sys.modules); import {package}; "
        "print(*sorted({m.split('.')[0] for m in set(sys.modules) - before}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    foreign = set(done.stdout.split()) - sys.stdlib_module_names
    assert foreign == {package}


@pytest.mark.parametrize("package", FLOORS)
def test_every_public_name_has_a_docstring_and_a_doctest(package):
    """Tout nom de la façade s'explique : une docstring en français, un exemple qui tourne."""
    facade = __import__(package)
    missing = []
    for name in facade.__all__:
        value = getattr(facade, name)
        doc = value.__doc__ or ""
        needs_example = callable(value) and not isinstance(value, ModuleType)
        if not doc.strip() or (needs_example and ">>>" not in doc):
            missing.append(name)
    assert not missing


def module_name(path):
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def import_graph():
    """Par module, ceux de nos modules qu'il importe, même au dernier moment, dans une fonction."""
    names = {module_name(path) for path in MODULES}
    graph = {}
    for path in MODULES:
        found = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    found.add(whole if whole in names else node.module)
        graph[module_name(path)] = (found & names) - {module_name(path)}
    return graph


def without_leaves(graph):
    """Ce qui reste du graphe quand on ôte, tant qu'il y en a, les modules qui n'importent plus rien : les ronds."""
    left = dict(graph)
    while True:
        kept = {name: found & left.keys() for name, found in left.items() if found & left.keys()}
        if len(kept) == len(left):
            return kept
        left = kept


def test_no_module_imports_itself_through_others():
    assert without_leaves(import_graph()) == {}


def test_a_circle_would_be_seen():
    graph = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a", "e"}, "e": set()}
    assert set(without_leaves(graph)) == {"a", "b", "c", "d"}
