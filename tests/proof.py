"""« python3 kit.py test » : toutes les vérifications du kit, l’une après l’autre, et leur résumé."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import kit_venv

QUIET = ["-rs", "-p", "no:cacheprovider"]
# Des extensions installées, qui ne feraient que suivre chaque essai ; sans la sienne, hypothesis dit ses exemples comme avant.
UNUSED = ["-p", "no:nbval", "-p", "no:anyio", "-p", "no:hypothesispytest"]
#: Quatre étapes à la fois pour deux cœurs : un essai attend souvent un serveur, un navigateur ou un autre processus.
AT_ONCE = 4
#: Les essais de tests/unit en deux étapes qui durent autant : les fichiers dont le nom commence ainsi, puis les autres.
FIRST_LETTERS = "abcdefghijklm"
NBVAL = ["--nbval-lax", "--nbval-current-env", "--nbval-cell-timeout=120"]
FORMATTED = ["src", "tests", "notebooks", "solutions", "datasets/build", "binder", "kit.py", "kit_venv.py"]
WITHOUT_SCREEN = {"MPLBACKEND": "Agg"}
LONG = "DATAKIT_LONG"  # tests/conftest.py la lit : les essais marqués « long » ne se lancent qu’avec elle

CHROMIUM = ["chromium-headless-shell", "chromium"]  # le premier, sans fenêtre, calcule un quart de moins
SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")  # là où les rangent Debian et ses parents


@dataclass(frozen=True)
class Step:
    """Une étape : ce qu’on lance avec le Python du kit, et s’il y a de quoi la lancer."""

    name: str
    command: list[str]
    variables: dict[str, str] = field(default_factory=dict)
    useful: bool = True


@dataclass(frozen=True)
class Result:
    """Ce qu’a donné une étape : réussie ou non, ses secondes, sa dernière ligne."""

    name: str
    passed: bool
    seconds: float
    note: str


def steps(played: str) -> list[Step]:
    """Les étapes, dans l’ordre où elles partent : les plus longues d’abord.

    `played` : le dossier où nbval laisse les corrigés qu’il a joués ; les diapositives les y prennent.
    """
    first, others = unit_files()
    return [
        played_solutions(played),
        pytest_step("unité, a à m", first),
        pytest_step("unité, n à z", others),
        pytest_step(
            "usages", ["tests/attack", "tests/notebooks", "tests/browser"], {"DATAKIT_PLAYED": played}
        ),
        pytest_step("contrats", ["tests/corpus", "tests/contract"]),
        played_notebooks(),
        types(),
        pytest_step("exemples", ["--doctest-modules", "src"]),
        *style(),
        *built_notebooks(),
    ]


def pytest_step(name: str, chosen: list[str], variables: dict[str, str] | None = None) -> Step:
    command = ["pytest", *QUIET, *UNUSED, *chosen]
    return Step(f"pytest : {name}", command, WITHOUT_SCREEN | (variables or {}))


def unit_files() -> tuple[list[str], list[str]]:
    """Les fichiers de tests/unit, en deux moitiés."""
    first: list[str] = []
    others: list[str] = []
    for path in sorted((kit_venv.ROOT / "tests/unit").glob("test_*.py")):
        letter = path.name.removeprefix("test_")[0]
        half = first if letter in FIRST_LETTERS else others
        half.append(path.relative_to(kit_venv.ROOT).as_posix())
    return first, others


def played_solutions(played: str) -> Step:
    """Les corrigés, joués comme dans JupyterLab, en mode strict : une réponse fausse y est une erreur."""
    return Step(
        "nbval : solutions",
        ["pytest", *QUIET, *NBVAL, "-p", "kernels", "-p", "played", "solutions"],
        {"PYTHONPATH": str(kit_venv.ROOT / "tests"), "DATAKIT_PLAYED": played, "DATAKIT_STRICT": "1"},
        has_notebooks("solutions"),
    )


def played_notebooks() -> Step:
    """Les carnets des participants, laissés vierges : ils vont jusqu’au bout."""
    return Step(
        "nbval : carnets",
        ["pytest", *QUIET, *NBVAL, "-p", "kernels", "-p", "small", "notebooks"],
        {"PYTHONPATH": str(kit_venv.ROOT / "tests")},
        has_notebooks("notebooks"),
    )


def style() -> list[Step]:
    formatted = [path for path in FORMATTED if (kit_venv.ROOT / path).exists()]
    return [
        Step("ruff : règles", ["ruff", "check", *formatted]),
        Step("ruff : mise en forme", ["ruff", "format", "--check", *formatted]),
    ]


def types() -> Step:
    """Les types : l’étape occupe un cœur, et part avant les plus courtes, qui remplissent l’autre."""
    return Step("mypy : types", ["mypy"])


def built_notebooks() -> list[Step]:
    some = has_notebooks("solutions")
    return [
        Step("carnets : construits", ["datakit", "build", "--verifier"], WITHOUT_SCREEN, some),
        Step("carnets : relus", ["datakit", "lint"], WITHOUT_SCREEN, some),
    ]


def has_notebooks(folder: str) -> bool:
    return any((kit_venv.ROOT / folder).glob("*.ipynb"))


def prove(long: bool = False) -> int:
    """Lance chaque étape jusqu’au bout, même après un échec, puis résume ; `long` : avec les essais marqués « long ».

    Les carnets joués sont les premiers : les diapositives, relues plus tard dans un navigateur, prennent leurs figures.
    """
    install_chromium()
    if long:
        os.environ[LONG] = "1"
    else:
        kit_venv.say(
            "Un essai qui a beaucoup de cas n’en joue qu’une part, la même pour un même commit ; --long les joue tous."
        )
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as played, ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(check, steps(played)))

    kit_venv.say(f"\n{'Étape':<26}{'Résultat':<10}{'Durée':>9}   Détail")
    for result in results:
        said = "ok" if result.passed else "échec"
        kit_venv.say(f"{result.name:<26}{said:<10}{kit_venv.duration(result.seconds):>9}   {result.note}")

    failed = sum(not result.passed for result in results)
    total = kit_venv.duration(time.monotonic() - started)
    kit_venv.say(f"\nDurée totale : {total}. Étapes réussies et échouées :")
    kit_venv.say(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


def check(step: Step) -> Result:
    """Lance une étape. Réussie, elle ne montre que les tests laissés de côté ; ratée, elle montre tout."""
    if not step.useful:
        return Result(step.name, True, 0, "rien à vérifier pour l’instant")

    kit_venv.say(f"▶ {step.name}")
    started = time.monotonic()
    finished = subprocess.run(
        [str(kit_venv.venv_python()), "-m", *step.command],
        cwd=kit_venv.ROOT,
        env=environment() | step.variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    seconds = time.monotonic() - started

    lines = finished.stdout.strip().splitlines()
    passed = finished.returncode == 0
    note = lines[-1].strip(" =") if lines else "rien à signaler"
    shown = ["  " + line for line in lines if not passed or line.startswith("SKIPPED")]
    mark = "✓" if passed else "✗"
    kit_venv.say("\n".join([*shown, f"{mark} {step.name} · {note}"]))
    return Result(step.name, passed, seconds, note)


def environment() -> dict[str, str]:
    """Les variables du kit, et pour npm, qui sert à l’essai du hub, les certificats du système."""
    env = kit_venv.environment()
    if SYSTEM_CERTIFICATES.exists():
        env.setdefault("NODE_EXTRA_CA_CERTS", str(SYSTEM_CERTIFICATES))
    return env


def install_chromium() -> None:
    """Pour l’intégration continue seulement : ailleurs, ces tests s’abstiennent et le disent."""
    if os.environ.get("CI") != "true" or shutil.which(CHROMIUM[0]) or not shutil.which("apt-get"):
        return
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return

    kit_venv.say("Installation de Chromium, pour les tests de navigateur…")
    apt("update")
    for name in CHROMIUM:
        if apt("install", "-y", "--no-install-recommends", name):
            return
    kit_venv.say("Chromium n’a pas pu être installé : les tests de navigateur seront laissés de côté.")


def apt(*command: str) -> bool:
    return not subprocess.run(["apt-get", "-qq", *command], capture_output=True, check=False).returncode
