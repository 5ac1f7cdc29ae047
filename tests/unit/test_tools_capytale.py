"""`datakit capytale` : un carnet, un module, des CSV ; pandas et matplotlib suffisent, et c'est exécuté."""

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from functools import cache
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import borrowed
import pandas as pd
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from datakit.data import package
from datakit.data.load import load
from datakit.errors import NotebookError, UnknownDataset
from datakit.tools import capytale, notebook as nb, where

ROOT = Path(__file__).parents[2]
SLUG = "04-prenoms"
ALONE = ("pandas", "matplotlib", "ipython")
RUNNER = """import io, json, os, sys
from contextlib import redirect_stdout
from IPython.core.interactiveshell import InteractiveShell
shell, correct = InteractiveShell.instance(), 0
for cell in json.load(open(sys.argv[1], encoding="utf-8"))["cells"]:
    if cell["cell_type"] == "code":
        with redirect_stdout(io.StringIO()) as said:
            shell.run_cell("".join(cell["source"])).raise_error()
        correct += any(word in said.getvalue() for word in ("Correct", "À relire à voix haute"))
del os.environ["DATAKIT_STRICT"]
with redirect_stdout(io.StringIO()):
    shell.run_cell("ex.q1.check(0)").raise_error()
print(correct)
"""


@pytest.fixture(scope="module")
def bundles(tmp_path_factory):
    """L’activité d’un atelier, faite une fois ; qui y écrit en prend une copie."""

    @cache
    def bundle(slug):
        return opened(tmp_path_factory.mktemp("séance d’été"), slug)

    return bundle


@pytest.fixture
def bundle(bundles):
    return bundles(SLUG)


def opened(place, slug):
    """Le dossier tel que Capytale le reçoit : l'archive faite par le kit, ouverte ailleurs."""
    kit = place / "kit"
    kit.mkdir()
    for name in ("solutions", "datasets"):
        (kit / name).mkdir()
    (kit / f"solutions/{slug}.ipynb").write_bytes((ROOT / f"solutions/{slug}.ipynb").read_bytes())
    shutil.copytree(ROOT / "datasets", kit / "datasets", dirs_exist_ok=True)
    (kit / "src/datakit/keys").mkdir(parents=True)
    shutil.copyfile(ROOT / f"src/datakit/keys/{slug}.json", kit / f"src/datakit/keys/{slug}.json")
    with zipfile.ZipFile(capytale.bundle(kit, slug)) as archive:
        archive.extractall(place)
    return place / f"{slug}-capytale"


@pytest.mark.heavy
def test_the_bundle_is_a_notebook_a_module_and_plain_tables(bundle):
    suffixes = {path.suffix for path in bundle.iterdir()}
    assert suffixes == {".ipynb", ".py", ".csv", ".json", ".txt"}
    assert (bundle / "datakit_04_prenoms.py").is_file()
    assert all(path.is_file() for path in bundle.iterdir())


def test_the_notebook_imports_the_module_first_and_marks_its_checks(bundle):
    cells = [c for c in nb.read(bundle / f"{SLUG}.ipynb")["cells"] if c["cell_type"] == "code"]
    for cell in cells:
        lines = cell["source"].splitlines()
        ours = [i for i, line in enumerate(lines) if line.startswith(("import datakit as", "from datakit."))]
        assert not ours or lines[ours[0] - 1] == "import datakit_04_prenoms"
        assert ("breakpoint" in nb.tags(cell)) == any(".check(" in x and not x.startswith("#") for x in lines)
    assert sum("breakpoint" in nb.tags(cell) for cell in cells) == 11
    assert "BEGIN SOLUTION" not in (bundle / f"{SLUG}.ipynb").read_text("utf-8")


def test_each_csv_gives_the_table_of_the_kit(bundle, monkeypatch):
    kept = package.read(bundle)
    kept |= {f"{n}/{part.key}": t.part(part.key) for n, t in kept.items() for part in t.parts}
    kept = {name: table for name, table in kept.items() if not table.parts}
    whole = {name: load(name) for name in kept}
    expected = {n: t[t["departement"] == "86"].reset_index(drop=True) if n != "departements" and "departement" in t else t
                for n, t in whole.items()}  # fmt: skip
    monkeypatch.setenv("DATAKIT_DATASETS", str(bundle))
    assert {"prenoms_france", "prenoms_totaux"} <= set(expected)
    for name, table in expected.items():
        assert kept[name].format == "csv"
        pd.testing.assert_frame_equal(load(name), table)


def test_the_module_holds_only_what_the_notebook_needs():
    found = where.modules(["datakit", "datakit.workshop", "datakit.subjects.names", "datakit.data.place"])
    assert "datakit.subjects.names" in found
    assert not any(name.startswith(("datakit.maps", "datakit.tools", "datakit.data.http")) for name in found)
    assert where.modules(["os.path", "datakit.nulle_part"]) == {}


@pytest.mark.heavy
def test_the_module_wins_over_an_installed_datakit(bundle):
    script = "import datakit_04_prenoms, datakit; print(datakit.__file__); print(len(datakit.load('prenoms_totaux')))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=bundle, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0].startswith(str(bundle))


def test_what_capytale_lacks_is_refused_with_a_way_out():
    with pytest.raises(
        NotebookError,
        match=r"geopandas, .*pyproj et shapely \(pour dessiner ses cartes et lire contours_communes",
    ):
        capytale.contents(ROOT, "03-cartes")
    with pytest.raises(NotebookError, match=r"06-mobilites a besoin de geopandas.*pour dessiner ses cartes"):
        capytale.contents(ROOT, "06-mobilites", cut="55")  # une version courte garde ses cartes
    fine = SimpleNamespace(opened={"pandas", "json"}, named=set(), judges=set(), tables=[])
    found = where.survey(fine)
    assert (found.lacking, found.shapes) == ([], [])
    assert where.survey(SimpleNamespace(**vars(fine) | {"opened": {"folium"}})).lacking == ["folium"]
    with pytest.raises(UnknownDataset):
        capytale.tables(ROOT, {"../../etc/passwd"})


def environment(version, folder):
    """Un Python qui n'a que le nécessaire ; le test s'abstient, et dit pourquoi, si ce n'est pas possible ici."""
    uv, python = shutil.which("uv"), shutil.which(f"python{version}")
    inside = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if version == f"{sys.version_info.major}.{sys.version_info.minor}" and os.name != "nt":
        venv.create(folder, symlinks=True)  # ce Python-ci : ses paquets sont là, il n'y a qu'à les choisir
        for path in alone():
            (folder / f"lib/python{version}/site-packages" / path.name).symlink_to(path)
        return inside
    if uv:
        steps = [
            [uv, "venv", "--python", version, str(folder)], [uv, "pip", "install", "--python", str(inside), *ALONE],
        ]  # fmt: skip
    elif python:
        steps = [
            [python, "-m", "venv", "--without-pip", str(folder)],
            [*borrowed.pip(), "--python", str(inside), "install", "-q", "--no-compile", *ALONE],
        ]
    else:
        pytest.skip(f"Python {version} n'est pas installé, et uv non plus")
    for step in steps:
        if subprocess.run(step, capture_output=True, timeout=300, check=False).returncode:
            pytest.skip(f"pas de réseau, ou pas de Python {version}, pour préparer un environnement neuf")
    return inside


def alone():
    """Les dossiers des paquets nécessaires et de tout ce qu'ils demandent, et rien d'autre."""
    wanted, held = list(ALONE), {}
    while wanted:
        if (name := canonicalize_name(wanted.pop())) not in held:
            held[name] = metadata.distribution(name)
            asked = map(Requirement, held[name].requires or ())
            wanted += [r.name for r in asked if not r.marker or r.marker.evaluate({"extra": ""})]
    tops = {
        (one, f.parts[0])
        for one in held.values()
        for f in one.files
        if f.parts[0] not in ("..", "__pycache__")
    }
    return {Path(one.locate_file(top)) for one, top in tops}


def newest():
    """Le plus récent des Python de cette machine : 3.13 dans Debian stable, 3.14 dès qu’il est dans le PATH."""
    return max((v for v in ("3.12", "3.13", "3.14", "3.15") if shutil.which(f"python{v}")), default="3.13")


@pytest.mark.heavy
@pytest.mark.network
@pytest.mark.parametrize("version", ["3.11", pytest.param(newest(), marks=pytest.mark.long)])
@pytest.mark.parametrize(
    ("slug", "correct"), [(SLUG, 10), pytest.param("04-prenoms-nsi", 13, marks=pytest.mark.long)]
)
def test_the_solutions_run_with_pandas_and_matplotlib_alone(tmp_path, bundles, version, slug, correct):
    """Les corrigés, en mode strict, dans un environnement neuf qui n'a ni le kit ni geopandas ; la NSI comme les prénoms."""
    python = environment(version, tmp_path / "env")
    place = shutil.copytree(bundles(slug), tmp_path / f"activité {slug}")
    check_alone(python, tmp_path, place, slug, correct)
    lacking = subprocess.run([str(python), "-c", "import geopandas"], capture_output=True, check=False)
    assert lacking.returncode == 1


def check_alone(python, tmp_path, place, slug, correct):
    name = f"datakit_{slug.replace('-', '_')}"
    solution = capytale.notebook(nb.read(ROOT / f"solutions/{slug}.ipynb"), name)
    (place / f"{slug}.ipynb").write_text(nb.dump(solution), "utf-8")
    env = {
        k: v for k, v in os.environ.items() if not k.startswith(("DATAKIT", "PYTHON", "JUPYTER", "VIRTUAL"))
    }
    env |= {"DATAKIT_STRICT": "1", "HOME": str(tmp_path), "IPYTHONDIR": str(tmp_path / "ipython")}
    command = [str(python), "-c", RUNNER, f"{slug}.ipynb"]
    done = subprocess.run(command, cwd=place, env=env, capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) >= correct
    assert json.loads((place / f"avancee/avancee-{slug}.json").read_text("utf-8"))["q1"]["tries"]
    assert json.loads((place / "datapackage.json").read_text("utf-8"))["resources"]
