"""`datakit publish` : un dossier où chaque atelier a ses archives et sa fiche, et une page qui y mène."""

import re
import zipfile
from pathlib import Path

import pytest

from datakit import cli
from datakit.errors import NotebookError
from datakit.tools import capytale, edition, notebook as nb, pack, publish

ROOT = Path(__file__).parents[2]
SLUG = "04-prenoms"
REFUSAL = "L’atelier a besoin de geopandas, que Capytale n’a pas."


@pytest.fixture
def made(tmp_path, monkeypatch):
    """Le dossier publié de deux ateliers, archives remplacées par leur nom : seules celles de qui anime ont la fiche."""

    def contents(root, slug, choice):
        if choice.teacher:
            return {"fiche.html": b"la fiche", "solutions/corrige.ipynb": b"{}"}
        return {"notebooks/carnet.ipynb": b"{}"}

    def online(root, slug, cut):
        if slug == "03-cartes":
            raise NotebookError(REFUSAL)
        return {f"{slug}.ipynb": b"{}"}

    monkeypatch.setattr(pack, "contents", contents)
    monkeypatch.setattr(capytale, "contents", online)
    shown = edition.chosen(ROOT, [SLUG, "03-cartes"])
    target = tmp_path / "publication"
    return target, publish.publish(ROOT, target, shown, slides=False)


def files(target):
    return {path.relative_to(target).as_posix() for path in target.rglob("*.*")}


def archives(target):
    """Ce que l’on donne, sans ce qui fait la page des élèves."""
    dress = ("eleves/index.html", "eleves/style.css", "eleves/polices/")
    named = {name for name in files(target) if name.startswith(("eleves/", "professeur/"))}
    return {name for name in named if not name.startswith(dress) and not name.endswith(".js")}


def test_each_workshop_has_its_archives_and_its_sheet(made):
    target, _ = made
    assert archives(target) == {
        "eleves/04-prenoms-eleves.zip",
        "eleves/04-prenoms-capytale.zip",
        "eleves/03-cartes-eleves.zip",
        "professeur/04-prenoms-professeur.zip",
        "professeur/04-prenoms-fiche.html",
        "professeur/03-cartes-professeur.zip",
        "professeur/03-cartes-fiche.html",
    }


def test_nothing_for_the_teacher_is_in_the_folder_of_the_pupils(made):
    target, _ = made
    for path in (target / "eleves").glob("*.zip"):
        with zipfile.ZipFile(path) as archive:
            assert not [name for name in archive.namelist() if "fiche" in name or "solutions" in name]


def test_the_page_leads_to_every_file_and_says_what_is_missing(made):
    target, _ = made
    page = (target / "index.html").read_text("utf-8")
    led = set(re.findall(r'href="([^"]+)"', page))
    assert led <= files(target)
    assert led >= archives(target)
    assert REFUSAL in page
    assert "Fiche, à imprimer (html, 1" in page.replace("\xa0", " ")
    assert "https://" not in page, "rien ne se demande au réseau"


def test_the_folder_of_the_pupils_has_a_page_of_its_own(made):
    target, _ = made
    page = (target / "eleves/index.html").read_text("utf-8")
    led = set(re.findall(r'href="([^"]+)"', page))
    assert led <= files(target / "eleves")
    assert "04-prenoms-eleves.zip" in led
    assert "professeur" not in page
    assert "87 minutes" in page.replace("\xa0", " ")
    assert "55 minutes" not in page.replace("\xa0", " "), "seules les archives données sont annoncées"


def test_the_page_says_to_a_teacher_of_capytale_what_to_do_step_by_step(made):
    target, _ = made
    for page in ("index.html", "eleves/index.html"):
        said = (target / page).read_text("utf-8")
        steps = said.partition("Pour Capytale</h2>")[2].partition("</ol>")[0]
        assert steps.count("<li>") == 3
        assert "terminal" not in steps.partition("<ol>")[2]


def test_a_short_version_is_given_beside_the_whole(tmp_path, monkeypatch):
    asked = []

    def contents(root, slug, choice):
        asked.append((choice.cut, choice.teacher))
        return {"fiche.pdf": b"%PDF"}

    monkeypatch.setattr(pack, "contents", contents)
    monkeypatch.setattr(capytale, "contents", lambda *_, cut: {})
    (one,) = publish.publish(ROOT, tmp_path / "la", edition.chosen(ROOT, [SLUG]), slides=False, cut="55")
    assert asked == [("", False), ("", True), ("55", False), ("55", True)]
    assert [given.minutes for given in one.versions] == [87, 55]
    assert "eleves/04-prenoms-55-eleves.zip" in files(tmp_path / "la")
    assert one.capytale == {87: "eleves/04-prenoms-capytale.zip", 55: "eleves/04-prenoms-55-capytale.zip"}
    page = (tmp_path / "la/index.html").read_text("utf-8").replace("\xa0", " ")
    assert 'href="eleves/04-prenoms-55-capytale.zip" download>Archive, 55 minutes' in page
    assert "les mêmes en 55 minutes" in publish._told(one).replace("\xa0", " ")


def test_a_version_that_no_workshop_has_is_refused(capsys):
    assert cli.main(["publish", SLUG, "--minutes", "37"]) == 2
    assert "n’a de version en 37 minutes" in capsys.readouterr().err


def test_what_is_made_is_told(made, capsys):
    _, done = made
    assert [one.refused for one in done] == ["", REFUSAL]
    assert publish._told(done[0]).replace("\xa0", " ") == (
        "04-prenoms : archive des élèves, archive de qui anime, fiche à imprimer et archive Capytale"
    )


def test_the_command_says_where_there_is_no_pdf(made, monkeypatch, tmp_path, capsys):
    asked = []

    def publish_without_work(root, target, shown, slides, cut):
        assert not cut
        asked.append(([one.slug for one in shown], target, slides))
        return made[1]

    monkeypatch.setattr(publish, "publish", publish_without_work)
    assert cli.main(["publish", "00", SLUG, "--vers", str(tmp_path / "la"), "--sans-diapos"]) == 0
    said = capsys.readouterr().out.replace("\xa0", " ")
    assert asked == [([SLUG], tmp_path / "la", False)], "l’accueil n’est pas un atelier"
    assert "pas de PDF : la fiche est une page à imprimer" in said
    assert f"  {REFUSAL}\n" in said
    assert "2 ateliers, à donner depuis" in said


def test_a_pdf_is_given_where_one_was_made(tmp_path, monkeypatch):
    both = {"fiche.html": b"page", "fiche.pdf": b"%PDF"}
    monkeypatch.setattr(pack, "contents", lambda *_: both)
    monkeypatch.setattr(capytale, "contents", lambda *_, cut: {})
    (one,) = publish.publish(ROOT, tmp_path / "la", edition.chosen(ROOT, [SLUG]), slides=False)
    assert one.has_pdf
    assert (tmp_path / "la" / one.versions[0].sheet).read_bytes() == b"%PDF"
    assert nb.facts_of(edition.chosen(ROOT, [SLUG])[0].solution) == one.facts
