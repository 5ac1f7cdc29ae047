"""`datakit site` : chaque lien mène quelque part, rien ne sort, rien de personnel aux pages publiques."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from jinja2 import UndefinedError
from tools_executed import PNG, assert_sound, executed

from datakit.tools import notebook as nb
from datakit.tools import pages, site


@pytest.fixture
def built(tmp_path, monkeypatch):
    monkeypatch.setattr(site, "execute", lambda path: executed())
    for name in ("solutions", "notebooks"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "99-essai.ipynb").write_text(json.dumps(executed()), "utf-8")
    (tmp_path / "build").mkdir()
    (tmp_path / "build/99-essai.zip").write_bytes(b"PK")
    return tmp_path / "site", site.build(tmp_path, tmp_path / "site")


def test_every_page_is_sound(built):
    _, made = built
    assert len(made) >= 7
    for page in made:
        assert_sound(page.read_text("utf-8"))


def test_every_local_link_and_image_leads_to_a_file(built):
    folder, made = built
    checked = 0
    for page in made:
        content = page.read_text("utf-8")
        for raw in re.findall(r'<(?:a|link|img)\b[^>]*?(?:href|src)="([^"]*)"', content):
            address = unescape(raw)
            if address.startswith(("https://", "data:")):
                continue
            path, _, anchor = address.partition("#")
            target = (page.parent / unquote(path)).resolve() if path else page
            assert target.is_file(), f"{page.relative_to(folder)} → {address}"
            assert target.is_relative_to(folder)
            assert not anchor or f'id="{unescape(unquote(anchor))}"' in target.read_text("utf-8"), address
            checked += 1
    assert checked > 40


def test_each_page_has_one_title_and_a_skip_link(built):
    folder, made = built
    for page in made:
        content = page.read_text("utf-8")
        assert content.count("<h1") == 1, page
        assert 'href="#contenu"' in content, page
        assert 'id="contenu"' in content, page
    assert (folder / "style.css").is_file()


def test_the_workshop_page_offers_what_is_built(built):
    folder, _ = built
    page = (folder / "ateliers/99-essai/index.html").read_text("utf-8")
    assert 'href="99-essai.zip"' in page
    assert "fiche" not in re.findall(r'href="([^"]*)"', page)
    assert (folder / "ateliers/99-essai/figure-1.png").read_bytes().startswith(b"\x89PNG")
    assert PNG in (folder / "ateliers/99-essai/carnet.html").read_text("utf-8")


@pytest.mark.parametrize("kept", ["les secrets", "reponse_secrete"])
def test_the_facilitators_notes_and_the_keys_stay_out_of_the_site(built, kept):
    _, made = built
    assert not any(kept in page.read_text("utf-8") for page in made)


def test_every_template_serves():
    folder = pages.TEMPLATES
    sources = [*folder.glob("*.html"), *folder.parent.glob("*.py")]
    content = "".join(path.read_text("utf-8") for path in sources)
    assert [path.name for path in folder.glob("*.html") if f'"{path.name}"' not in content] == []


def test_a_misspelt_name_in_a_template_is_an_error():
    with pytest.raises(UndefinedError, match="title"):
        pages.render("base.html", titre="Essai", body="")


def test_a_failed_build_leaves_the_old_site(built, monkeypatch):
    folder, _ = built

    def fail(path):
        raise RuntimeError

    monkeypatch.setattr(site, "execute", fail)
    with pytest.raises(RuntimeError):
        site.build(folder.parent, folder)
    assert (folder / "index.html").is_file()


def test_the_site_speaks_of_every_workshop():
    solutions = nb.workshops(Path(__file__).parents[2] / "solutions")
    assert all(nb.facts_of(nb.read(path))["question"] for path in solutions)
