"""Le plan du kit, vérifié sur le code : couches, tailles, bibliothèques permises."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SRC = Path(__file__).parents[2] / "src" / "datakit"
FUNCTION_LINES = 40
# Ce plafond ne devrait que descendre. Relevé trois fois : lire une part en toutes lettres dans un titre, la légende
# des disques, les seuils tracés, les exports personnels, la grammaire de marques et l’édition du navigateur (19 890) ; auparavant, depuis 15 500 puis 19 544, les sources
# de sept ateliers neufs (Overpass, agendas, GTFS, table de la classe), la variante papier et le site par parties ;
# lire des figures dessinées par d’autres, des portails comme ils répondent et les réponses de qui débute demande des
# principes que 15 500 lignes ne portaient pas.
TOTAL_LINES = 20_900

LAYERS = {
    "text": 0, "colour": 0, "errors": 0, "html": 0, "safely": 0,
    "findings": 1, "theme": 1, "figtext": 1, "tables": 1, "rulebook": 1,
    "data": 2, "charts": 2, "maps": 2, "answers": 2,
    "topics": 3, "workshop": 4, "tools": 5,
    "cli": 6, "__main__": 6, "__init__": 6,
}  # fmt: skip
SIBLINGS_MAY_MEET = {0, 1, 6}

# Qui a le droit d'importer quoi, au-delà de la bibliothèque standard.
EVERYWHERE = {"numpy", "pandas", "matplotlib", "mpl_toolkits"}
ALLOWED = {
    "findings": set(), "text": set(), "colour": set(), "errors": set(), "html": set(), "safely": set(), "figtext": set(),
    "theme": {"cycler", "matplotlib", "IPython"}, "rulebook": {"pandas", "matplotlib"},
    "tables": {"numpy", "pandas"},
    "data": EVERYWHERE | {"pyarrow", "geopandas", "shapely", "certifi",
                          "platformdirs", "charset_normalizer", "js", "IPython", "pyproj", "icalendar", "recurring_ical_events"},
    "charts": EVERYWHERE,
    "maps": EVERYWHERE | {"geopandas", "shapely", "mapclassify", "folium", "pyproj", "jinja2", "js_lib_leaflet"},
    "answers": EVERYWHERE | {"IPython", "geopandas", "ipywidgets"},
    "topics": EVERYWHERE | {"stdnum", "duckdb", "pyarrow", "openfoodfacts", "pyproj", "geopandas",
                            "shapely", "IPython", "ipywidgets", "icalendar"},
    "workshop": set(),
    "tools": {"PIL", "nbformat", "nbconvert", "nbclient", "traitlets", "matplotlib", "pandas", "jinja2", "playwright",
            "IPython", "jupyter_client", "bs4", "jsonschema",
            "packaging", "jupyterlite_pyodide_kernel", "segno"},
    "cli": set(), "__main__": set(), "__init__": set(),
}  # fmt: skip
HEAVY = {"geopandas", "mapclassify", "folium", "duckdb", "openfoodfacts"}
HEAVY_AT_HOME = {"maps": {"geopandas", "mapclassify"}}

MODULES = sorted(SRC.rglob("*.py"))
_ids = [str(p.relative_to(SRC)) for p in MODULES]


def _place(path: Path) -> str:
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def _imports(tree: ast.AST):
    """(module, à la racine du fichier ?) de chaque import."""
    top = set(ast.iter_child_nodes(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports absolus seulement"
            for alias in node.names:
                yield (f"datakit.{alias.name}" if node.module == "datakit" else node.module), node in top


@pytest.mark.parametrize("path", MODULES, ids=_ids)
def test_imports_go_down(path):
    place = _place(path)
    for name, at_top in _imports(ast.parse(path.read_text("utf-8"))):
        root, *rest = name.split(".")
        if root == "datakit":
            target = rest[0] if rest else "__init__"
            if target == place or (target == "__init__" and not rest):
                continue
            assert target in LAYERS, f"{path.name} importe {name}, inconnu du plan"
            if LAYERS[target] == LAYERS[place]:
                assert LAYERS[place] in SIBLINGS_MAY_MEET, f"{path.name} importe son voisin {name}"
            assert LAYERS[target] <= LAYERS[place], f"{path.name} importe {name}, plus haut"
        elif root not in sys.stdlib_module_names:
            assert root in ALLOWED[place], f"{path.name} importe {root} : {place} n'y a pas droit"
            if at_top and root in HEAVY:
                assert root in HEAVY_AT_HOME.get(place, set()), f"{path.name} importe {root} trop tôt"


@pytest.mark.parametrize("path", MODULES, ids=_ids)
def test_functions_stay_small(path):
    source = path.read_text("utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert node.end_lineno - node.lineno < FUNCTION_LINES, f"{path.name}:{node.name} est trop longue"


def test_library_stays_small():
    total = sum(len(p.read_text("utf-8").splitlines()) for p in MODULES)
    print(f"src/datakit : {total} lignes")
    assert total <= TOTAL_LINES


def test_import_does_nothing():
    """`import datakit` ne charge aucune bibliothèque lourde, n'ouvre aucun fichier de données."""
    code = (
        "import sys; before = set(sys.modules); import datakit; "
        "print(*sorted({m.split('.')[0] for m in set(sys.modules) - before}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    foreign = set(done.stdout.split()) - sys.stdlib_module_names
    assert foreign == {"datakit"}


def test_every_public_name_has_a_docstring_and_a_doctest():
    """Tout nom de la façade s'explique : une docstring en français, un exemple qui tourne."""
    import datakit

    missing = []
    for name in datakit.__all__:
        value = getattr(datakit, name)
        doc = value.__doc__ or ""
        if not doc.strip() or (callable(value) and not isinstance(value, ModuleType) and ">>>" not in doc):
            missing.append(name)
    assert not missing
