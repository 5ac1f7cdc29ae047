"""Les noms publics, vus par les outils : la complétion, l'aide, les types."""

import ast
import subprocess
import sys
from pathlib import Path

import jedi
import pytest

import datakit
import figaudit

SRC = Path(__file__).parents[2] / "src"
PLACES = {"datakit": datakit._PLACES, "figaudit": {n: f"{m}:{n}" for n, m in figaudit._MODULES.items()}}


def stubbed(package):
    """Ce que dit le fichier des types : le nom public, et « module:nom » ou le module qui le tient."""
    tree = ast.parse((SRC / package / "__init__.pyi").read_text("utf-8"))
    found = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                found[alias.asname] = {f"{node.module}:{alias.name}", f"{node.module}.{alias.name}"}
    return found


@pytest.mark.parametrize("package", PLACES)
def test_the_types_say_what_is_loaded(package):
    stubs = stubbed(package)
    assert set(stubs) == set(PLACES[package])
    for name, place in PLACES[package].items():
        assert place in stubs[name], f"{name} : {place} chargé, {stubs[name]} annoncé"


@pytest.mark.parametrize("package", PLACES)
def test_an_editor_completes_the_public_names(package):
    code = f"import {package} as dk\ndk."
    offered = {one.name for one in jedi.Script(code).complete(2, 3)}
    assert set(PLACES[package]) <= offered


def test_help_shows_the_docstring_of_a_public_name():
    code = "import datakit as dk; help(dk.load)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "load(" in done.stdout


def test_a_misspelt_name_suggests_the_right_one():
    with pytest.raises(AttributeError, match="load"):
        # mypy relit ce fichier (pyproject.toml) : s’il laissait passer ce nom, il dirait l’excuse inutile
        datakit.laod  # type: ignore[attr-defined]  # noqa: B018
