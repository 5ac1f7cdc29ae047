"""Les liens publics : un seul réglage, et rien qui mène nulle part tant qu’il est vide."""

import json
import re
from argparse import Namespace
from pathlib import Path

import pytest

from datakit.errors import InvalidArgument
from datakit.tools import links

GITHUB = "https://github.com/ville/kit"
BLOCK = "Voir <!-- lien {} -->ancien<!-- /lien -->, merci."


def kit(folder: Path, repository: str) -> Path:
    (folder / "solutions").mkdir()
    (folder / "pyproject.toml").write_text(f'[tool.datakit]\nrepository = "{repository}"\n', "utf-8")
    (folder / "README.md").write_text(BLOCK.format("badge"), "utf-8")
    cell = {"cell_type": "markdown", "source": [BLOCK.format("binder notebooks/04-prenoms.ipynb")]}
    (folder / "solutions/04-prenoms.ipynb").write_text(
        json.dumps({"cells": [cell]}, ensure_ascii=False), "utf-8"
    )
    return folder


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (GITHUB, "/v2/gh/ville/kit/HEAD?"),
        ("https://gitlab.com/groupe/sous/kit", "/v2/gl/groupe%2Fsous%2Fkit/HEAD?"),
        (
            "https://forge.exemple.fr/ville/kit",
            "/v2/git/https%3A%2F%2Fforge.exemple.fr%2Fville%2Fkit.git/HEAD?",
        ),
    ],
)
def test_binder_knows_each_forge(address: str, expected: str) -> None:
    url = links.binder("notebooks/04-prénoms.ipynb", address)
    assert url.startswith("https://mybinder.org" + expected)
    assert url.endswith("urlpath=lab/tree/notebooks/04-pr%C3%A9noms.ipynb")


@pytest.mark.parametrize(
    ("address", "middle"),
    [
        (GITHUB, "/blob/HEAD/"),
        ("https://codeberg.org/ville/kit", "/src/branch/main/"),
        ("https://forge.exemple.fr/ville/kit", "/-/blob/HEAD/"),
    ],
)
def test_a_file_page_knows_each_forge(address: str, middle: str) -> None:
    assert links.page("LICENSE", address) == f"{address}{middle}LICENSE"
    assert links.page(address=address) == address


def test_without_address_the_text_says_what_to_set() -> None:
    for kind in links.KINDS:
        filled = links.fill(BLOCK.format(kind), "")
        assert "http" not in filled
        assert "[tool.datakit]" in filled
        assert "datakit links" in filled
    assert links.binder(address="") == links.page("LICENSE", address="") == ""


@pytest.mark.parametrize("kind", links.KINDS)
def test_every_kind_fills_and_fills_again(kind: str) -> None:
    filled = links.fill(BLOCK.format(f"{kind} LICENSE"), GITHUB)
    assert GITHUB in filled or "mybinder.org/v2/gh/ville/kit" in filled
    assert "ancien" not in filled
    assert not re.search(r'["\\\n]', filled), "le texte doit pouvoir entrer tel quel dans le JSON d’un carnet"
    assert links.fill(filled, GITHUB) == filled


def test_an_unknown_kind_is_said() -> None:
    with pytest.raises(InvalidArgument, match="badge") as caught:
        links.fill(BLOCK.format("badje"), GITHUB)
    assert "badje" in str(caught.value)


@pytest.mark.parametrize(
    "written", ["github.com/ville/kit", "https://x", "https://a.b/c d/e", "javascript:x/y/z"]
)
def test_a_malformed_address_is_said(tmp_path: Path, written: str) -> None:
    with pytest.raises(InvalidArgument, match="illisible"):
        links.repository(kit(tmp_path, written))


@pytest.mark.parametrize("written", [GITHUB, f"{GITHUB}.git", f" {GITHUB}/ "])
def test_an_address_is_cleaned(tmp_path: Path, written: str) -> None:
    assert links.repository(kit(tmp_path, written)) == GITHUB


def test_outside_the_kit_there_is_no_address(tmp_path: Path) -> None:
    assert links.repository(tmp_path) == ""


def test_one_command_fills_the_readme_and_the_notebooks(tmp_path: Path, monkeypatch, capsys) -> None:
    root = kit(tmp_path, GITHUB)
    monkeypatch.chdir(root)
    assert links.run(Namespace(check=True)) == 1
    assert "ancien" in (root / "README.md").read_text("utf-8"), "--check n’écrit rien"
    assert links.run(Namespace(check=False)) == 0
    assert "[![Ouvrir dans Binder]" in (root / "README.md").read_text("utf-8")
    notebook = json.loads((root / "solutions/04-prenoms.ipynb").read_text("utf-8"))
    assert "lab/tree/notebooks/04-prenoms.ipynb)" in notebook["cells"][0]["source"][0]
    capsys.readouterr()
    assert links.run(Namespace(check=True)) == 0
    assert "à jour" in capsys.readouterr().out


def test_the_readme_of_the_kit_is_up_to_date() -> None:
    root = Path(__file__).parents[2]
    readme = (root / "README.md").read_text("utf-8")
    assert readme == links.fill(readme, links.repository(root))
