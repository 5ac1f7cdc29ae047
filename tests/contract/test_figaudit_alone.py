"""figaudit se construit, s’installe et sert seul : numpy, matplotlib, et ce que matplotlib demande."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import figaudit

SOURCE = Path(figaudit.__file__).parent
ROOT = SOURCE.parents[1]
DATA = {".md", ".json", ".toml", ".geojson", ".typed"}
# Du projet, et non du paquet.
ASIDE = {"pyproject.toml", "README.md", "README.en.md"}

# Placé devant Python, ce module refuse tout ce qui n’est ni la bibliothèque standard, ni numpy, ni matplotlib.
GUARD = """
import sys

ALLOWED = {
    "figaudit", "numpy", "matplotlib", "mpl_toolkits",
    "cycler", "PIL", "kiwisolver", "pyparsing", "dateutil", "packaging", "contourpy", "fontTools", "six",
}
sys.path[:] = [path for path in sys.path if not path.rstrip("/").endswith("src")]


class Guard:
    def find_spec(self, name, path=None, target=None):
        root = name.partition(".")[0]
        if root not in ALLOWED and root not in sys.stdlib_module_names:
            raise ModuleNotFoundError(f"No module named {root!r}", name=root)


sys.meta_path.insert(0, Guard())
"""

CHART = """
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.bar(["2018", "2019"], [88, 90])
ax.set_ylim(87, 91)
ax.set_title("Des ventes stables")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """La roue de figaudit, construite depuis son seul dossier."""
    folder = tmp_path_factory.mktemp("roue")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=SOURCE, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def bare(wheel, tmp_path_factory):
    """Exécute du code là où figaudit est installé seul ; une roue sans code compilé s’installe en la dépliant."""
    target = tmp_path_factory.mktemp("installé")
    zipfile.ZipFile(wheel).extractall(target)
    guard = tmp_path_factory.mktemp("garde")
    (guard / "sitecustomize.py").write_text(GUARD, "utf-8")
    paths = os.pathsep.join([str(guard), str(target)])
    env = os.environ | {"PYTHONPATH": paths, "PYTHONUTF8": "1", "MPLBACKEND": "Agg"}

    def run(*arguments):
        command = [sys.executable, *map(str, arguments)]
        return subprocess.run(command, env=env, cwd=guard, capture_output=True, text=True, encoding="utf-8")

    run.target = target
    return run


def python(bare, code):
    """Ce qu’affiche ce code ; il ne doit pas échouer."""
    done = bare("-c", code)
    assert not done.returncode, done.stderr
    return done.stdout


# --- la roue --------------------------------------------------------------------------------------------------
def test_the_wheel_holds_the_pages_and_the_tables(wheel):
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("figaudit/")}
    wanted = [path.relative_to(SOURCE) for path in SOURCE.rglob("*") if path.suffix in DATA | {".py", ".pyi"}]
    wanted = {f"figaudit/{path.as_posix()}" for path in wanted if path.as_posix() not in ASIDE}
    assert "figaudit/py.typed" in wanted
    assert wanted <= held
    assert not {f"figaudit/{name}" for name in ASIDE} & held


def test_the_wheel_says_what_the_package_says(wheel):
    info = f"figaudit-{figaudit.__version__}.dist-info"
    with zipfile.ZipFile(wheel) as held:
        metadata = held.read(f"{info}/METADATA").decode()
        commands = held.read(f"{info}/entry_points.txt").decode()
        licence = held.read(f"{info}/licenses/LICENSE").decode()

    asked = re.findall(r"^Requires-Dist: ([\w-]+)[^;\n]*$", metadata, re.MULTILINE)
    assert sorted(asked) == ["matplotlib", "numpy"]
    assert "figaudit = figaudit.cli:main" in commands
    assert licence == (ROOT / "LICENSE").read_text("utf-8")


def test_the_kit_does_not_carry_the_project_of_figaudit():
    """Sa roue emporte le paquet, mais ni son projet ni ses notices."""
    excluded = re.search(r"^exclude = (\[.*?\])", (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert excluded
    for name in ("pyproject.toml", "README*.md", "LICENSE"):
        assert f'"src/figaudit/{name}"' in excluded[1]


# --- seul -----------------------------------------------------------------------------------------------------
def test_a_chart_is_audited_described_mended_and_spoilt(bare):
    said = python(
        bare,
        CHART
        + "import figaudit\n"
        + "report = figaudit.audit(fig)\n"
        + "print(figaudit.__file__)\n"
        + "print(report)\n"
        + "print(figaudit.describe(fig))\n"
        + "print(report.before_after().axes[1].get_title(loc='left'))\n"
        + "print(figaudit.lie_factor((1, 2), (1, 1.5)))\n"
        + "print('low-contrast' in figaudit.audit(figaudit.spoil(fig, 'low-contrast')).rules)\n",
    )
    lines = said.splitlines()
    assert lines[0].startswith(str(bare.target)), "c’est le figaudit installé qui doit servir"
    assert "[truncated-bars]" in said
    assert "2 barres" in said
    assert lines[-3:] == ["Après\u00a0: l’axe part de zéro", "2.0", "True"]


def test_a_rule_explains_itself(bare):
    said = python(
        bare,
        "import figaudit\n"
        "pages = figaudit.explain('colour-blind')\n"
        "print(pages)\n"
        "print([page._repr_html_().count('<figure') for page in pages])\n"
        "print('pip install geopandas' in pages._repr_html_())\n",
    )
    assert "[colour-blind]" in said
    assert said.splitlines()[-2:] == ["[2, 0]", "True"], "une page de carte se lit, sans ses figures"


def test_a_map_says_what_to_install(bare):
    said = python(
        bare,
        CHART
        + "import figaudit\n"
        + "from figaudit.base.errors import ExplainedError\n"
        + "for asked in (lambda: figaudit.audit_map(fig), figaudit.territory):\n"
        + "    try:\n"
        + "        asked()\n"
        + "    except ExplainedError as error:\n"
        + "        print(error.fact, error.expected, error.action, sep='|')\n",
    )
    for line in said.strip().splitlines():
        fact, expected, action = line.split("|")
        assert re.fullmatch(r"Une carte ne se relit pas sans \w+, qui n’est pas installé ici\.", fact)
        assert "geopandas, pyproj et shapely" in expected
        assert "pip install geopandas" in action
    assert len(said.strip().splitlines()) == 2


# --- la commande ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_the_example_of_the_readme_is_real(bare, tmp_path, name):
    """Son script, exécuté par la commande, affiche au caractère près ce que la notice montre."""
    readme = (SOURCE / name).read_text("utf-8")
    script, shown = re.search(r"```python\n(.*?)```.*?```text\n(.*?)```", readme, re.DOTALL).groups()
    path = tmp_path / "prix.py"
    path.write_text(script, "utf-8")
    done = bare("-m", "figaudit", path)
    assert (done.returncode, done.stdout) == (1, shown), done.stderr


def test_a_fair_script_is_code_0_and_a_broken_one_code_2(bare, tmp_path):
    fair, broken = tmp_path / "rien.py", tmp_path / "casse.py"
    fair.write_text("print('rien')", "utf-8")
    broken.write_text("import pandas", "utf-8")
    assert bare("-m", "figaudit", fair).returncode == 0
    done = bare("-m", "figaudit", broken)
    assert done.returncode == 2
    assert "ligne 1, ModuleNotFoundError" in done.stderr
