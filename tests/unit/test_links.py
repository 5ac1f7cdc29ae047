"""Les liens publics : un seul réglage, et rien qui mène nulle part tant qu’il est vide."""

import json
import re
from argparse import Namespace
from pathlib import Path

import linkcheck
import pytest
from sampled import thinned

from datakit.errors import InvalidArgument
from datakit.tools import links, notebook as nb, pack, pages, paper, report, sheet, slides
from datakit.tools.figures import public

ROOT = Path(__file__).parents[2]
SOLUTIONS = sorted((ROOT / "solutions").glob("*.ipynb"))
WORKSHOPS = nb.workshops(ROOT / "solutions")
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


def test_without_address_a_reader_is_told_whom_to_ask_and_a_notebook_says_nothing() -> None:
    for kind in links.KINDS:
        filled = links.fill(BLOCK.format(kind), "")
        assert "http" not in filled
        assert "à qui vous" in filled
        assert "pyproject" not in filled
        assert links.fill(filled, "", is_told=False) == BLOCK.format(kind).replace("ancien", "")
    for words in ("[tool.datakit]", "datakit links"):
        assert words in links.TO_DO
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
    assert "ancien" in (root / "README.md").read_text("utf-8"), "--verifier n’écrit rien"
    assert links.run(Namespace(check=False)) == 0
    assert "[![Ouvrir dans Binder]" in (root / "README.md").read_text("utf-8")
    notebook = json.loads((root / "solutions/04-prenoms.ipynb").read_text("utf-8"))
    assert "lab/tree/notebooks/04-prenoms.ipynb)" in notebook["cells"][0]["source"][0]
    capsys.readouterr()
    assert links.run(Namespace(check=True)) == 0
    assert "à jour" in capsys.readouterr().out


def test_the_links_and_tables_of_the_kit_are_up_to_date() -> None:
    assert links.update(ROOT, check=True) == [], "lancez `datakit links`"


def test_the_readme_is_a_front_door() -> None:
    """Une page d’accueil se lit d’un coup ; le reste est dans `guide/`, dont elle annonce chaque page."""
    readme = (ROOT / "README.md").read_text("utf-8")
    assert len(readme.splitlines()) < 100
    for page in (ROOT / "guide").glob("*.md"):
        assert f"(guide/{page.name})" in readme


def test_a_table_is_made_again_from_its_source(tmp_path: Path) -> None:
    root = kit(tmp_path, GITHUB)
    page = root / "guide/commandes.md"
    page.parent.mkdir()
    page.write_text("# Les commandes\n\n<!-- commandes -->\nancien\n<!-- /commandes -->\n", "utf-8")
    assert page in links.update(root)
    written = page.read_text("utf-8")
    assert "ancien" not in written
    assert "| `--minutes MINUTES` | la version courte, par exemple 45 |" in written


# --- Aucun lien mort : les textes du dépôt, les carnets rendus, les diapositives, les fiches, les archives ---


def test_no_text_nor_notebook_of_the_kit_leads_nowhere() -> None:
    names = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "binder/hub/LISEZMOI.md")
    texts = [*(ROOT / name for name in names), *sorted((ROOT / "guide").glob("*.md"))]
    paths = [*texts, *SOLUTIONS, *sorted((ROOT / "notebooks").glob("*.ipynb"))]
    assert linkcheck.dead(ROOT, paths) == []
    assert sum(len(linkcheck.read(path)[0]) for path in paths) > 80


@pytest.mark.long
def test_every_rendered_notebook_leads_to_the_others(tmp_path: Path) -> None:
    for page in ("index.html", "ateliers/index.html"):
        (tmp_path / page).parent.mkdir(exist_ok=True)
        (tmp_path / page).write_text("", "utf-8")
    for path in SOLUTIONS:
        folder = tmp_path / "ateliers" / path.stem
        folder.mkdir()
        (folder / "index.html").write_text("", "utf-8")
        content = report.page(public(nb.read(path)), path.stem, site=True)
        (folder / "carnet.html").write_text(content, "utf-8")
        assert "SOLUTION" not in content
    assert linkcheck.dead(tmp_path) == []
    assert linkcheck.count(tmp_path) > 100


@pytest.mark.parametrize("path", thinned(WORKSHOPS, 4, names=lambda path: path.stem))
def test_no_archive_deck_nor_sheet_holds_a_dead_link(path: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    files = pack.contents(ROOT, path.stem, pack.Choice(teacher=True, slides=False))
    for name, data in files.items():
        (tmp_path / "archive" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "archive" / name).write_bytes(
            data if Path(name).suffix in (".ipynb", ".md", ".html") else b""
        )
    solution = nb.read(path)
    sheet.write(path, tmp_path)
    slides.write(path, tmp_path, solution)
    paper.write(path, tmp_path, solution)
    assert linkcheck.dead(tmp_path) == []
    assert len(list((tmp_path / "build").iterdir())) >= 2


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("[là](a.ipynb)", "[là](a.ipynb)"),
        ("[là](a.ipynb#Un-titre)", "[là](a.ipynb#Un-titre)"),
        ("[ailleurs](b.ipynb#Un-titre)", "ailleurs"),
        ("![une image](../images/a.png)", "une image"),
        ("[le haut](#Haut), [le web](https://a.fr/b.ipynb), [écrire](mailto:a@b.fr)",) * 2,
        ("[un `code`](../LICENSE)", "un `code`"),
    ],
)
def test_a_link_to_what_is_left_behind_becomes_its_words(written: str, kept: str) -> None:
    assert links.reachable(written, {"notebooks/a.ipynb"}, "notebooks") == kept


def test_with_an_address_what_is_left_behind_is_found_in_the_repository() -> None:
    said = links.reachable("[b](b.ipynb) ![c](c.png)", set(), "notebooks", GITHUB)
    assert said == f"[b]({GITHUB}/blob/HEAD/notebooks/b.ipynb) c"
