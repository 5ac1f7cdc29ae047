"""`datakit site` : chaque lien mène quelque part, rien ne sort, rien n’est refait pour rien, rien n’est écrasé."""

import json
import os
import re
import shutil
import zipfile
from pathlib import Path

import linkcheck
import pytest
from jinja2 import UndefinedError
from tools_executed import PNG, assert_sound, executed

from datakit.data import package
from datakit.errors import NotebookError
from datakit.tools import build_cache, notebook as nb, pack, pages, site
from figaudit import rulebook
from figaudit.base import text

ROOT = Path(__file__).parents[2]
SLUG = "99-essai"


def workshop():
    """Le petit carnet hostile, avec un exercice, et des liens vers l’accueil et vers lui-même."""
    made = executed()
    links = "[Lire](00-accueil.ipynb#Lire-une-cellule), [l’accueil](00-accueil.ipynb), [ici](#Regarder)."
    stub = "reponse = ...  # À compléter\n### BEGIN SOLUTION\nreponse = 41 + 1\n### END SOLUTION\nex.q1.check(reponse)"
    extra = [
        {"cell_type": "markdown", "id": "e", "metadata": {}, "source": f"### Exercice 1 · Un\n\n{links}"},
        {"cell_type": "code", "id": "s", "metadata": {}, "source": stub, "outputs": []},
    ]
    key = next(n for n, cell in enumerate(made["cells"]) if "cle" in nb.tags(cell))
    made["cells"][key:key] = extra
    made["metadata"]["datakit"]["tables"] = ["co2_pays"]
    return made


def welcome():
    source = "# Par où commencer ?\n\n## Lire une cellule\n\n[Un essai](99-essai.ipynb)"
    cell = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": source}
    facts = {"slug": "00-accueil", "kind": "index", "number": 0, "title": "Accueil", "sections": []}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"datakit": facts}, "cells": [cell]}


def blank(root: Path) -> Path:
    folder = root / "build/regles"
    folder.mkdir(parents=True, exist_ok=True)
    for page in rulebook.every():
        for rank in (1, 2):
            (folder / f"{page.family}-{page.id}-{rank}.png").write_bytes(b"\x89PNG")
    return folder


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    """Un kit d’un atelier et de deux tables, sans figure de règle ni PDF, et la liste de ce qui s’y exécute."""
    root = tmp_path_factory.mktemp("kit")
    for folder in ("solutions", "binder", "datasets"):
        (root / folder).mkdir()
    for name in pack.ROOT_FILES:
        shutil.copyfile(ROOT / name, root / name)
    caches = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "guide", root / "guide")
    shutil.copytree(ROOT / "src", root / "src", copy_function=os.link, ignore=caches)
    files, card = package.reduced(["co2_pays", "prenoms_departement"], {"prenoms_departement": ["79", "86"]})
    for name, data in (files | {package.FILE: package.dump(card)}).items():
        (root / "datasets" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "datasets" / name).write_bytes(data)
    for name, made in ((SLUG, workshop()), ("00-accueil", welcome())):
        (root / f"solutions/{name}.ipynb").write_text(json.dumps(made), "utf-8")
    ran: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "chromium", lambda *_: False)
        patch.setattr(site, "_rules", lambda root, _: [blank(root)])
        patch.setattr(build_cache, "execute", lambda path, **_: ran.append(path.stem) or nb.read(path))
        patch.setenv("DATAKIT_DATASETS", str(root / "datasets"))
        yield root, ran


@pytest.fixture(scope="module")
def built(kit):
    root, _ = kit
    return root / "site", site.build(root, root / "site")


@pytest.mark.heavy
def test_the_commands_and_the_machines_of_the_guide_are_on_the_site(built):
    folder, _ = built
    said = (folder / "commandes.html").read_text("utf-8")
    assert "<h1>Les commandes du kit</h1>" in said
    assert "datakit evaluation" in said
    assert "Retour à l’accueil du dépôt" not in said
    assert 'href="emporter.html"' in (folder / "machines.html").read_text("utf-8")


def test_every_page_is_sound(built):
    folder, made = built
    assert len(made) > 60
    for page in made:
        content = page.read_text("utf-8")
        assert_sound(content)
        if not page.stem.endswith(("-diapositives", "-fiche")):
            assert content.count("<h1") == 1, page
            assert 'href="#contenu"' in content, page
            assert 'id="contenu"' in content, page
    assert (folder / "style.css").is_file()


# --- Les liens ---


def test_every_link_leads_somewhere(built):
    folder, _ = built
    assert linkcheck.dead(folder) == []
    assert linkcheck.count(folder) > 1000


def test_the_checker_sees_what_is_dead(tmp_path):
    (tmp_path / "a.html").write_text('<a href="b.html#x">b</a> <a href="c.html">c</a> <img src="../d.png">')
    (tmp_path / "b.html").write_text('<p id="y"></p>')
    said = "# Un titre\n\n[ici](#un-titre) [là](#ailleurs) `[code](x.md)` [web](https://a.fr)"
    (tmp_path / "t.md").write_text(said, "utf-8")
    assert linkcheck.dead(tmp_path) == [
        "a.html → b.html#x : cette ancre n’existe pas",
        "a.html → c.html : n’existe pas",
        "a.html → ../d.png : sort du dossier",
        "t.md → #ailleurs : cette ancre n’existe pas",
    ]


def test_a_rendered_notebook_leads_back_and_to_the_others(built):
    folder, _ = built
    page = (folder / f"ateliers/{SLUG}/carnet.html").read_text("utf-8")
    back = ("index.html", "../index.html", "../../index.html")
    for link in (
        *back,
        "#regarder",
        "../00-accueil/carnet.html",
        "../00-accueil/carnet.html#lire-une-cellule",
    ):
        assert f'href="{link}"' in page
    home = (folder / "ateliers/00-accueil/carnet.html").read_text("utf-8")
    assert f'href="../{SLUG}/carnet.html"' in home
    assert 'href="index.html"' not in home, "l’accueil n’a pas de page d’atelier"


def test_the_archives_of_the_site_hold_no_dead_link(built, tmp_path):
    folder, _ = built
    found = list(folder.rglob("*.zip"))
    assert {path.name for path in found} >= {f"{SLUG}.zip", f"{SLUG}-capytale.zip", "prenoms_departement.zip"}
    for path in found:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(tmp_path / path.stem)
        assert linkcheck.dead(tmp_path / path.stem) == [], path.name
    inside = (tmp_path / SLUG / SLUG / f"notebooks/{SLUG}.ipynb").read_text("utf-8")
    assert "[Lire](00-accueil.ipynb#Lire-une-cellule)" in inside, "l’archive emporte l’accueil"
    for alone in (
        folder / f"ateliers/{SLUG}/{SLUG}.ipynb",
        tmp_path / f"{SLUG}-capytale/{SLUG}-capytale/{SLUG}.ipynb",
    ):
        assert "Lire, l’accueil, [ici](#Regarder)." in alone.read_text("utf-8"), (
            "seul, le carnet n’y mène plus"
        )


# --- Ce que les pages disent ---


def test_a_public_notebook_shows_the_answer_without_its_marks(built):
    folder, made = built
    page = (folder / f"ateliers/{SLUG}/carnet.html").read_text("utf-8")
    assert PNG in page
    assert re.search(r"reponse.*41.*1", page)
    assert "compléter" not in page
    for path in made:
        speaker = path.stem.endswith("-diapositives")  # les notes de qui parle y ont leur place
        for secret in ("SOLUTION", "reponse_secrete", *(() if speaker else ("les secrets",))):
            assert secret not in path.read_text("utf-8"), path


def test_the_workshop_page_offers_what_is_built_and_says_what_it_asks(built):
    folder, _ = built
    page = (folder / f"ateliers/{SLUG}/index.html").read_text("utf-8")
    offered = set(re.findall(rf'href="({SLUG}[^"]*)"', page))
    assert {f"{SLUG}{end}" for end in (".zip", ".ipynb", "-fiche.html", "-diapositives.html")} <= offered
    assert "demande du réseau une fois, pour installer (zip," in page
    assert "emporter.html#hors-ligne" in page
    assert "animer.html#rejouer" in page
    (image,) = set(re.findall(r'<img src="(image-[0-9a-f]+\.png)"', page))
    assert (folder / f"ateliers/{SLUG}" / image).read_bytes().startswith(b"\x89PNG")


def test_binder_is_promised_only_with_an_address(built):
    folder, _ = built
    said = "rien à installer sur Binder"
    assert said not in (folder / "index.html").read_text("utf-8")
    assert "Binder" not in (folder / "emporter.html").read_text("utf-8")
    facts = {"shops": [], "path": "index.html", "up": "", "sizes": {}}
    assert said in pages.render("site/index.html", binder=lambda path="": "https://mybinder.org/x", **facts)


def test_what_was_published_beside_the_site_is_offered(kit, built):
    root, _ = kit
    page = "publication/eleves/index.html"
    assert page not in (built[0] / "emporter.html").read_text("utf-8")
    (root / page).parent.mkdir(parents=True)
    (root / page).write_text("<p>Prendre un atelier</p>", "utf-8")
    site.build(root, root / "site-2")
    assert f'href="../{page}"' in (root / "site-2/emporter.html").read_text("utf-8")
    shutil.rmtree(root / "publication")


def test_each_table_is_offered_as_csv_with_its_card(built):
    folder, _ = built
    assert (folder / "donnees/co2_pays.csv").read_bytes() == (ROOT / "datasets/co2_pays.csv").read_bytes()
    card = json.loads((folder / "donnees/co2_pays-fiche.json").read_text("utf-8"))["resources"][0]
    assert (card["name"], card["path"]) == ("co2_pays", "co2_pays.csv")
    with zipfile.ZipFile(folder / "donnees/prenoms_departement.zip") as archive:
        inside = [name for name in archive.namelist() if name.endswith("/86.csv")]
        assert b"prenom" in archive.read(inside[0]).splitlines()[0]
    page = (folder / "donnees/co2_pays.html").read_text("utf-8")
    assert '<a href="co2_pays.csv" download>La table entière (csv, 2 Kio)</a>' in page.replace("\u00a0", " ")
    assert f'href="../ateliers/{SLUG}/index.html"' in page


def test_the_file_of_each_table_has_the_name_its_page_gives():
    every = package.read(ROOT / "datasets").values()
    assert [
        one.name for one in every if not one.parts and one.fields and Path(one.path).stem != one.name
    ] == []
    assert [one.name for one in every if not one.fields and "/" in one.path] == []


def test_the_index_of_the_data_reads_without_a_script(built):
    folder, _ = built
    page = (folder / "donnees/index.html").read_text("utf-8")
    assert page.count("<h2") == 0
    assert page.count('<th scope="row"><a href=') == 2
    assert '<p id="recherche" hidden>' in page, "sans programme, pas de boîte qui ne fait rien"


def test_workshops_are_found_by_level_and_by_duration(built):
    folder, _ = built
    assert f"ateliers/{SLUG}/index.html" in (folder / "niveaux/snt.html").read_text("utf-8")
    assert f"ateliers/{SLUG}/index.html" not in (folder / "niveaux/nsi.html").read_text("utf-8")
    times = (folder / "ateliers/durees.html").read_text("utf-8")
    assert re.findall(r"<h2>(\d+)", times) == ["45", "60"]
    assert "En version courte. On saute les jetons" in times


def test_the_facilitators_page_explains_replay(built):
    folder, _ = built
    assert "datakit replay 04-prenoms --commune Niort" in (folder / "animer.html").read_text("utf-8")
    assert '<a href="animer.html">Préparer une séance</a>' in (folder / "index.html").read_text("utf-8")


# --- Seul ce qui a changé est refait, et rien de ce que quelqu’un a fait n’est touché ---


@pytest.mark.heavy
def test_nothing_is_rebuilt_when_nothing_changed(kit, built, capsys):
    root, ran = kit
    folder, _ = built
    before = {path: path.read_bytes() for path in folder.rglob("*.*") if path.is_file()}
    ran.clear()
    assert len(site.build(root, folder)) > 60
    assert ran == []
    assert {path: path.read_bytes() for path in before} == before
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1].startswith("  4/4 après ")
    done = {line.rpartition(" ")[2] for line in lines}
    assert done == {"donnees", "regles", f"ateliers/{SLUG}", "ateliers/00-accueil"}


@pytest.mark.turning(3)
@pytest.mark.parametrize(
    ("changed", "again"),
    [
        (f"solutions/{SLUG}.ipynb", ["00-accueil", SLUG]),  # l’accueil fait la liste des ateliers
        ("solutions/00-accueil.ipynb", ["00-accueil"]),
        ("datasets/datapackage.json", ["00-accueil"]),
        ("src/figaudit/base/text.py", ["00-accueil", SLUG]),
        ("src/datakit/tools/templates/site.html", []),
        ("LICENSE", []),
    ],
)
def test_only_what_changed_is_executed_again(kit, built, changed, again):
    root, ran = kit
    path = root / changed
    content = path.read_bytes()
    path.unlink()  # la bibliothèque est faite de liens vers le dépôt
    path.write_bytes(content + b"\n")
    ran.clear()
    site.build(root, root / "site")
    assert sorted(ran) == again


@pytest.mark.heavy
def test_what_a_teacher_packed_is_left_alone(kit, built):
    root, _ = kit
    ends = (".zip", "-fiche.html", "-fiche-45.html", "-diapos.html", "-papier.html", "-capytale.zip")
    for end in ends:
        (root / f"build/{SLUG}{end}").write_bytes(b"avec le corrige")
    notebook = root / f"solutions/{SLUG}.ipynb"
    notebook.write_bytes(notebook.read_bytes() + b"\n")
    site.build(root, root / "site")
    assert [(root / f"build/{SLUG}{end}").read_bytes() for end in ends] == [b"avec le corrige"] * len(ends)


def test_a_failed_build_leaves_the_old_site(kit, built, monkeypatch):
    root, _ = kit
    folder, _ = built
    before = (folder / "index.html").read_bytes()

    def fail(path, **_):
        raise NotebookError("Le carnet s’arrête.", "", "")

    monkeypatch.setattr(build_cache, "execute", fail)
    notebook = root / f"solutions/{SLUG}.ipynb"
    notebook.write_bytes(notebook.read_bytes() + b"\n")
    with pytest.raises(NotebookError, match="s’arrête"):
        site.build(root, folder)
    assert (folder / "index.html").read_bytes() == before


# --- Les gabarits et le glossaire ---


def test_every_template_serves():
    folder = pages.TEMPLATES
    sources = [*folder.rglob("*.html"), *folder.parent.rglob("*.py")]
    content = "".join(path.read_text("utf-8") for path in sources)
    assert [path.name for path in folder.glob("*.html") if f'"{path.name}"' not in content] == []


def test_a_misspelt_name_in_a_template_is_an_error():
    with pytest.raises(UndefinedError, match="title"):
        pages.render("base.html", titre="Essai", body="")


def test_each_word_of_the_glossary_is_explained_once_in_order_and_used():
    terms = site.TERMS
    assert list(terms) == sorted(terms, key=text.normalise)
    forms = [text.normalise(form) for name, term in terms.items() for form in (name, *term.get("also", ()))]
    assert len(forms) == len(set(forms)) > 50
    told = "\n".join(s for p in nb.workshops(ROOT / "solutions") for s in nb.sources(nb.read(p), "markdown"))
    for name, term in terms.items():
        words = "|".join(map(re.escape, [name, *term.get("also", ())]))
        assert re.search(rf"\b(?:{words})[sx]?\b", told, re.IGNORECASE), f"aucun atelier n’emploie « {name} »"
        assert 30 < len(term["says"]) < 240, name
        assert term["says"].endswith("."), name


def test_the_site_speaks_of_every_workshop():
    solutions = nb.workshops(ROOT / "solutions")
    assert all(nb.facts_of(nb.read(path))["question"] for path in solutions)
