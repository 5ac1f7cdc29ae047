"""`datakit pack` : l'archive d'une séance, reproductible, complète, et fermée aux chemins qui s'évadent."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from datakit import cli
from datakit.answers import seal
from datakit.data import package
from datakit.errors import ExplainedError, InvalidArgument, NotebookError, NotWritten, UnknownDataset
from datakit.tools import archive as archives, notebook as nb, pack, pages
from datakit.tools.exercises import titles

ROOT = Path(__file__).parents[2]
SLUG = "04-prenoms"


def options(**given):
    return pack.Choice(**({"slides": False} | given))


@pytest.fixture
def kit(tmp_path, monkeypatch):
    """Une copie du kit par liens d'un seul niveau… et sans PDF, pour aller vite."""
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    for folder in ("src/datakit", "solutions", "datasets", "binder"):
        (tmp_path / folder).mkdir(parents=True)
    for name in pack.ROOT_FILES:
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    for name in ("00-accueil", SLUG):
        (tmp_path / f"solutions/{name}.ipynb").write_bytes((ROOT / f"solutions/{name}.ipynb").read_bytes())
    shutil.copytree(ROOT / "datasets", tmp_path / "datasets", dirs_exist_ok=True)
    (tmp_path / "src/datakit/keys").mkdir()
    shutil.copyfile(ROOT / f"src/datakit/keys/{SLUG}.json", tmp_path / f"src/datakit/keys/{SLUG}.json")
    shutil.copyfile(
        ROOT / "src/datakit/keys/11-factualite.json", tmp_path / "src/datakit/keys/11-factualite.json"
    )
    (tmp_path / "src/datakit/__init__.py").write_text("", "utf-8")
    return tmp_path


def names(path):
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_the_archive_holds_just_what_the_session_needs(kit):
    found = names(pack.pack(kit, SLUG, options(cut="45")))
    inside = {name.split("/", 1)[1] for name in found}
    assert {"kit.py", "kit_venv.py", "pyproject.toml", "binder/requirements.txt"} <= inside
    assert "LISEZMOI.txt" in inside
    assert {n for n in inside if n.startswith("notebooks/")} == {
        "notebooks/00-accueil.ipynb", f"notebooks/{SLUG}.ipynb",
    }  # fmt: skip
    assert not any(n.startswith("solutions/") for n in inside)
    assert "binder/wheels.py" in inside, "de quoi préparer une salle sans réseau"
    assert not {"tests/proof.py", "binder/lock.py"} & inside, "ce qui entretient le kit reste au dépôt"
    assert "datasets/prenoms_france.parquet" in inside
    assert "datasets/co2_pays.csv" not in inside
    assert {n for n in inside if n.startswith("datasets/france/prenoms_departement/")} == {
        "datasets/france/prenoms_departement/86.parquet"
    }
    assert all(".." not in PurePosixPath(n).parts and not n.startswith("/") for n in found)


def test_two_archives_are_the_same_bytes(kit):
    first = pack.pack(kit, SLUG, options(teacher=True)).read_bytes()
    assert pack.pack(kit, SLUG, options(teacher=True)).read_bytes() == first
    assert f"{SLUG}/solutions/{SLUG}.ipynb" in names(kit / f"build/{SLUG}-professeur.zip")


def test_the_teacher_is_told_how_to_do_without_installing():
    facts = {
        "slug": SLUG,
        "title": "Prénoms",
        "question": "?",
        "minutes": 55,
        "public": "Tous.",
        "version": {"said": "Court."},
    }
    for held, is_told in ((["solutions/a"], True), (["notebooks/a"], False)):
        said = pack._read_me(facts, dict.fromkeys(held, b""), options()).decode()
        assert (f"datakit capytale {SLUG} --minutes 55" in said) == is_told
        assert (f"datakit pack {SLUG} --minutes 55 --hors-ligne" in said) == is_told


SPOILERS = {"fiche.html", "fiche.pdf", "diapositives.html", "papier-reponses.html", "papier-reponses.pdf"}


@pytest.mark.parametrize(
    ("teacher", "held"),
    [
        (True, {"fiche.html", "diapositives.html", "papier.html", "papier-reponses.html"}),
        (False, {"papier.html"}),
    ],
)
def test_only_the_teacher_s_archive_holds_what_gives_the_answers(kit, monkeypatch, teacher, held):
    def paper(source, place, done, name):
        return [
            place / f"{name}-{kind}.html"
            for kind in ("papier", "papier-reponses")
            if (place / f"{name}-{kind}.html").write_text("oui")
        ]

    def deck(source, place, done, name):
        (place / "d.html").write_text("oui")
        return place / "d.html"

    monkeypatch.setattr(pack.paper, "write", paper)
    monkeypatch.setattr(pack.slides, "write", deck)
    monkeypatch.setattr(pack.build_cache, "shown", lambda *_: kit / f"solutions/{SLUG}.ipynb")
    found = pack.contents(kit, SLUG, pack.Choice(teacher=teacher))
    assert held <= set(found)
    assert set(found) & (SPOILERS | {"papier.html"}) - {"fiche.pdf"} == held
    assert (f"solutions/{SLUG}.ipynb" in found) is teacher


def test_the_command_makes_both(kit, monkeypatch, capsys):
    monkeypatch.setattr(pack, "contents", lambda root, slug, choice: {"a.txt": b"oui"})
    monkeypatch.chdir(kit)
    assert cli.main(["pack", SLUG]) == 0
    said = capsys.readouterr().out
    assert f"build/{SLUG}-eleves.zip" in said
    assert f"build/{SLUG}-professeur.zip" in said


def test_the_students_copy_holds_no_solution(kit):
    with zipfile.ZipFile(pack.pack(kit, SLUG, options())) as archive:
        text = archive.read(f"{SLUG}/notebooks/{SLUG}.ipynb").decode()
    assert "BEGIN SOLUTION" not in text
    assert '"animateur"' not in text


def test_the_keys_are_those_of_the_session_alone_and_hold_no_solution(kit):
    for given in (False, True):
        with zipfile.ZipFile(pack.pack(kit, SLUG, options(teacher=given))) as archive:
            held = [n for n in archive.namelist() if "/keys/" in n]
            stored = seal.unveiled(json.loads(archive.read(held[0])))
        assert held == [f"{SLUG}/src/datakit/keys/{SLUG}.json"]
        assert list(stored["keys"]) == list(titles(nb.read(ROOT / f"solutions/{SLUG}.ipynb")))
        assert all(bool(key.get("solution")) is given for key in stored["keys"].values())


def test_the_reduced_catalogue_loads_every_table(kit, monkeypatch):
    files = pack.tables(kit, {"prenoms_totaux", "co2_pays"})
    target = kit / "ailleurs"
    for name, data in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)
    monkeypatch.setenv("DATAKIT_DATASETS", str(target / "datasets"))
    from datakit.data.load import load

    assert set(package.read(target / "datasets")) == {"prenoms_totaux", "co2_pays"}
    assert len(load("prenoms_totaux")) > 100
    with pytest.raises(UnknownDataset):
        load("climat_monde")


def test_the_readme_says_how_to_start_and_what_is_skipped(kit):
    with zipfile.ZipFile(pack.pack(kit, SLUG, options(cut="45"))) as archive:
        said = archive.read(f"{SLUG}/LISEZMOI.txt").decode()
    assert "python3 kit.py lab\n" in said
    assert "Séance de 45 minutes" in said
    cut = nb.facts_of(nb.read(ROOT / f"solutions/{SLUG}.ipynb"))["cuts"]["45"]
    assert f"Version de 45 minutes. {cut}" in said, "la phrase de la fiche"
    with pytest.raises(InvalidArgument, match="pas de version en 7 minutes"):
        pack.pack(kit, SLUG, options(cut="7"))


def test_the_readme_says_where_the_solutions_are(kit):
    def read_me(**more):
        with zipfile.ZipFile(pack.pack(kit, SLUG, options(**more))) as archive:
            return archive.read(f"{SLUG}/LISEZMOI.txt").decode()

    assert "La personne qui anime les a." in read_me()
    assert 'ex.q1.solution("le mot")' in read_me(word="trois petits pains")
    assert "LES SOLUTIONS" not in read_me(teacher=True), "elles y sont"


def test_a_short_archive_holds_neither_the_parts_nor_the_keys_it_skips(kit):
    for teacher in (False, True):
        with zipfile.ZipFile(pack.pack(kit, SLUG, options(cut="45", teacher=teacher))) as archive:
            given = nb.read_string(archive.read(f"{SLUG}/notebooks/{SLUG}.ipynb").decode())
            held = seal.unveiled(json.loads(archive.read(f"{SLUG}/src/datakit/keys/{SLUG}.json")))
            if teacher:
                solved = nb.read_string(archive.read(f"{SLUG}/solutions/{SLUG}.ipynb").decode())
                assert titles(solved) == titles(given)
        asked = titles(given)
        assert 0 < len(asked) < len(titles(nb.read(ROOT / f"solutions/{SLUG}.ipynb")))
        assert list(held["keys"]) == list(asked)
        assert "## Ce qu’un top 10 cache" not in "\n".join(nb.sources(given, "markdown"))
        assert nb.facts_of(given)["minutes"] == 45


def test_wheels_travel_with_the_archive(kit):
    (kit / "kit.py").write_text(
        "import pathlib, sys\nassert sys.argv[1] == 'wheels'\n"
        "pathlib.Path(sys.argv[2], 'essai-1-py3-none-any.whl').write_bytes(b'PK')\n",
        "utf-8",
    )
    target = pack.pack(kit, SLUG, options(wheels=True))
    assert target.name == f"{SLUG}-eleves-hors-ligne.zip"
    assert f"{SLUG}/paquets/essai-1-py3-none-any.whl" in names(target)
    with zipfile.ZipFile(target) as archive:
        said = archive.read(f"{SLUG}/LISEZMOI.txt").decode()
    assert "elle ne demande pas de réseau" in said
    assert f"Installez Python {sys.version_info[0]}.{sys.version_info[1]} (" in said
    (kit / "kit.py").write_text("raise SystemExit(2)", "utf-8")
    assert pack.pack(kit, SLUG, options(wheels=True)), "les mêmes paquets ne sont pas réunis deux fois"
    (kit / "binder/requirements.txt").write_text("essai==2\n", "utf-8")
    with pytest.raises(NotebookError, match="n’ont pas pu être réunis"):
        pack.pack(kit, SLUG, options(wheels=True))


def test_the_name_of_an_archive_says_what_it_holds(kit):
    made = [pack.pack(kit, SLUG, options(**more)).name for more in ({}, {"cut": "45"}, {"teacher": True})]
    assert made == [f"{SLUG}-eleves.zip", f"{SLUG}-45-eleves.zip", f"{SLUG}-professeur.zip"]
    assert not list((kit / "build").glob("*-fiche*")), "la fiche de build/ n’est pas remplacée"


def test_a_sealed_archive_never_replaces_the_open_one_nor_another_word(kit):
    given = pack.pack(kit, SLUG, options())
    sealed = pack.pack(kit, SLUG, options(word="trois petits pains"))
    assert sealed.name == f"{SLUG}-eleves-scellee.zip"
    assert given.is_file()

    before = sealed.read_bytes()
    for other in ("carte rouge sel", "2030-01-01"):
        with pytest.raises(NotebookError, match="se ferme déjà par un autre mot"):
            pack.pack(kit, SLUG, options(word=other))
    assert sealed.read_bytes() == before

    pack.pack(kit, SLUG, options(word="Trois petits pains"))
    assert sealed.read_bytes() != before, "le même mot la refait"


def test_a_date_or_a_broken_archive_is_told_apart_too(kit):
    sealed = pack.pack(kit, SLUG, options(word="2030-01-01"))
    assert pack.pack(kit, SLUG, options(word="2030-01-01")) == sealed
    with pytest.raises(NotebookError, match="un autre mot"):
        pack.pack(kit, SLUG, options(word="2031-01-01"))
    sealed.write_bytes(b"rien")
    with pytest.raises(NotebookError, match="un autre mot"):
        pack.pack(kit, SLUG, options(word="2030-01-01"))
    assert sealed.read_bytes() == b"rien"


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/../../b", "a\\..\\b", "", "./a", "absent"])
def test_reading_never_leaves_the_folder(tmp_path, name):
    with pytest.raises(NotebookError, match="fichier ordinaire"):
        archives.read(tmp_path, name)


def test_symbolic_links_are_refused_everywhere(kit, tmp_path_factory):
    secret = tmp_path_factory.mktemp("dehors") / "secret.py"
    secret.write_text("mot de passe", "utf-8")
    (kit / "src/datakit/lien.py").symlink_to(secret)
    with pytest.raises(NotebookError, match=r"lien\.py"):
        pack.pack(kit, SLUG, options())
    (kit / "src/datakit/lien.py").unlink()
    (kit / "src/datakit/dossier").symlink_to(secret.parent)
    assert not any("dossier" in n for n in names(pack.pack(kit, SLUG, options())))
    table = kit / "datasets/prenoms_totaux.csv"
    table.unlink()
    table.symlink_to(secret)
    with pytest.raises(ExplainedError):
        pack.pack(kit, SLUG, options())


def test_the_archive_is_never_written_through_a_link(kit, tmp_path_factory):
    outside = tmp_path_factory.mktemp("dehors")
    victim = outside / "victime.txt"
    victim.write_text("intact", "utf-8")
    (kit / "build").mkdir()
    (kit / f"build/{SLUG}-eleves.zip").symlink_to(victim)
    with pytest.raises(NotWritten, match="un lien"):
        pack.pack(kit, SLUG, options())
    assert victim.read_text("utf-8") == "intact"
    for path in (kit / "build").iterdir():
        path.unlink()
    (kit / "build").rmdir()
    (kit / "build").symlink_to(outside)
    with pytest.raises(NotebookError, match="un lien"):
        pack.pack(kit, SLUG, options())
    assert [p.name for p in outside.iterdir()] == ["victime.txt"]


@pytest.mark.parametrize("path", ["../secret.csv", "/etc/passwd", "a/../../secret.csv"])
def test_a_hostile_catalogue_is_refused(kit, path):
    catalogue = kit / "datasets/datapackage.json"
    content = json.loads(catalogue.read_text("utf-8"))
    next(r for r in content["resources"] if r["name"] == "prenoms_totaux")["path"] = path
    catalogue.write_text(json.dumps(content), "utf-8")
    with pytest.raises(ExplainedError):
        pack.pack(kit, SLUG, options())


def test_a_hostile_notebook_is_refused(kit):
    notebook = kit / f"solutions/{SLUG}.ipynb"
    content = nb.read(notebook)
    content["metadata"]["datakit"]["tables"] = ["../../etc/passwd"]
    notebook.write_text(json.dumps(content), "utf-8")
    with pytest.raises(UnknownDataset):
        pack.pack(kit, SLUG, options())
    notebook.write_text("{pas du JSON", "utf-8")
    with pytest.raises(NotebookError, match="ne se lit pas"):
        pack.pack(kit, SLUG, options())


def test_the_unzipped_session_runs_from_a_path_with_accents(tmp_path, monkeypatch):
    """La vraie bibliothèque, les vraies tables de l'archive, et rien du dépôt."""
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    files = pack.contents(ROOT, SLUG, pack.Choice(slides=False))
    target = archives.save(tmp_path / "essai.zip", SLUG, files)
    place = tmp_path / "Séance d’été à Poitiers"
    with zipfile.ZipFile(target) as archive:
        archive.extractall(place)
    folder = place / SLUG
    cells = [
        c["source"] for c in nb.read(folder / f"notebooks/{SLUG}.ipynb")["cells"] if c["cell_type"] == "code"
    ]
    setup = next(source for source in cells if "dk.load" in source)
    script = (
        setup
        + "\nimport datakit\nfrom datakit.data import store\nprint(datakit.__file__)\nprint(store.root())"
    )
    env = {k: v for k, v in os.environ.items() if k != "DATAKIT_DATASETS"} | {
        "PYTHONPATH": str(folder / "src")
    }
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder / "notebooks",
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-2:] == [
        str(folder / "src/datakit/__init__.py"),
        str(folder / "datasets"),
    ]
