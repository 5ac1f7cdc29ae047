"""Chaque commande devant chaque mauvaise cible : une phrase en français, le code 2 ou 130, l’ancien résultat intact."""

from __future__ import annotations

import ast
import errno
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sampled import thinned

import figaudit
from datakit import cli, safely

resource = pytest.importorskip("resource", reason="les limites du système ne se règlent que sous POSIX")
SLUG = "04-prenoms"
CSV = "COLL_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\nPoitiers,86194,F,Éva,12,2018\n"

#: commande -> (ses options, le fichier qu’elle écrit ; « » pour celles qui n’écrivent rien).
COMMANDS: dict[str, tuple[list[str], str]] = {
    "list": ([], ""),
    "lab": (["--sans-navigateur"], ""),
    "build": ([SLUG], f"notebooks/{SLUG}.ipynb"),
    "new": (["18-essai"], "solutions/18-essai.ipynb"),
    "lint": ([SLUG, "--corriger"], f"solutions/{SLUG}.ipynb"),
    "run": ([SLUG], f"build/{SLUG}.html"),
    "refresh": (["ateliers", "--depuis", "ateliers.csv"], ""),
    "freshness": (["ateliers", "--html", "rapport/ici.html"], "rapport/ici.html"),
    "check": (["table.csv"], ""),
    "describe": (["table.csv", "--vers", "fiche/ici.json"], "fiche/ici.json"),
    "replay": ([SLUG, "--commune", "79191", "--vers", "seance/ici"], "seance/ici"),
    "sheet": ([SLUG], f"build/{SLUG}-fiche.html"),
    "slides": ([SLUG], f"build/{SLUG}-diapos.html"),
    "paper": ([SLUG], f"build/{SLUG}-papier.html"),
    "images": ([SLUG], "notebooks/images/figure.png"),
    "site": (["--vers", "sortie/site"], "sortie/site"),
    "lite": (
        ["--pyodide", "absent"],
        "",
    ),  # construire pour de vrai est l’affaire de tests/browser/test_lite.py
    "serve": ([], ""),
    "pack": ([SLUG], f"build/{SLUG}-eleves.zip"),
    "audit": (["figure.py"], ""),
    "summary": (["classe", "--csv", "compte/rendu.csv"], "compte/rendu.csv"),
    "capytale": ([SLUG], f"build/{SLUG}-capytale.zip"),
    "links": ([], "README.md"),
    "publish": ([SLUG, "--vers", "sortie/publication"], ""),  # tests/unit/test_tools_publish.py
    "adapt": ([SLUG, "--sans", "aucune"], ""),  # tests/unit/test_tools_adapt.py
    "town": (["Poitiers"], ""),  # tests/unit/test_edition.py regarde sa page
    "rename": ([SLUG, f"{SLUG}-neuf"], ""),  # tests/unit/test_tools_rename.py
    "remove": ([SLUG], ""),
    "evaluation": ([SLUG, "--variantes", "1"], ""),  # tests/unit/test_tools_evaluation.py
}
FOLDERS = ("replay", "site")
WRITING = [name for name, (_, target) in COMMANDS.items() if target]
FILES = [name for name in WRITING if name not in FOLDERS]
#: Ce que Python ou le système diraient en anglais.
ENGLISH = re.compile(
    r"Traceback|Errno|No such|denied|directory|space left|too large|not found|File \"", re.IGNORECASE
)
OLD = b"ce qu\xe2\x80\x99une personne avait fait"


def test_every_command_is_attacked():
    assert set(COMMANDS) == set(cli.commands())


WRITES = {
    "write_text",
    "write_bytes",
    "rmtree",
    "copyfile",
    "copytree",
    "copy2",
    "rmdir",
    "unlink",
    "touch",
    "symlink_to",
}
#: Ce qui écrit ou efface ailleurs que par `safely` : son propre fichier, dans son propre dossier.
OWN = {
    ("shared.py", "unlink"),  # l’avancée et les paris, à la demande de la personne
    ("tools/remove.py", "unlink"),  # un atelier, avec --oui
    ("tools/rename.py", "unlink"),  # l’ancien nom d’un atelier, le nouveau une fois écrit
    ("data/cache.py", "unlink"),  # les versions remplacées
}


def test_one_place_writes():
    """Ce qui écrit et ce qui efface est dans `safely` : les attaques qui suivent valent alors pour tout le kit."""
    kit, audits = Path(safely.__file__).parent, Path(figaudit.__file__).parent
    assert {one for one in written(kit) if one[0] != "safely.py"} == OWN
    assert written(audits) == {("run.py", "write_text")}  # dans le dossier provisoire de la relecture


def written(source: Path) -> set[tuple[str, str]]:
    """Ce qui écrit ou efface dans un paquet : (fichier, fonction)."""
    found = set()
    for path in source.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "attr", "")
            if name in WRITES:
                found.add((path.relative_to(source).as_posix(), name))
    return found


def launched(name, capsys):
    """Lance la commande ; rend son code et ce qu’elle a dit, vérifié français et sans trace."""
    code = cli.main([name, *COMMANDS[name][0]])
    said = capsys.readouterr()
    assert not ENGLISH.search(said.err), said.err
    assert "faute du kit" not in said.err
    return code, said.err


@pytest.fixture
def ready(kit):
    """Le kit, avec ce que chaque commande demande pour aboutir."""
    (kit / "table.csv").write_text(CSV, "utf-8")
    (kit / "classe").mkdir()
    (kit / "figure.py").write_text("x = 1\n", "utf-8")
    (kit / "pyproject.toml").write_text(
        (kit / "pyproject.toml")
        .read_text("utf-8")
        .replace('repository = ""', 'repository = "https://forge.example/a/b"')
    )
    notebook = kit / f"solutions/{SLUG}.ipynb"  # une faute de typographie, que `lint --corriger` corrige
    notebook.write_text(notebook.read_text("utf-8").replace("\u202f?", " ?", 1), "utf-8")
    return kit


def old(target: Path) -> bytes:
    """Pose l’ancien résultat s’il n’y en a pas, et le rend."""
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(OLD)
    return target.read_bytes()


@pytest.mark.turning(3)
@pytest.mark.parametrize("name", WRITING)
def test_a_command_writes_where_it_says(ready, name, capsys):
    """Sans quoi les essais qui suivent ne prouveraient rien."""
    target = ready / COMMANDS[name][1]
    before = target.read_bytes() if target.is_file() else None
    assert launched(name, capsys)[0] in (0, 1)
    assert target.exists()
    assert target.is_dir() or target.read_bytes() != before


def refusal(call, number):
    def refuse(*_, **__):
        raise OSError(number, os.strerror(number))

    return refuse


FAULTS = {
    "disque plein": ("fsync", errno.ENOSPC, "le disque est plein"),
    "droits": ("replace", errno.EACCES, "votre compte n’en a pas le droit"),
    "lecture seule": ("open", errno.EROFS, "ce disque est en lecture seule"),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", thinned(FILES, 3))
def test_a_refusal_of_the_system_keeps_the_old_file(ready, name, fault, capsys, monkeypatch):
    target = ready / COMMANDS[name][1]
    kept = old(target) if name != "new" else None
    call, number, words = FAULTS[fault]
    monkeypatch.setattr(safely.os, call, refusal(call, number))
    code, said = launched(name, capsys)
    assert (code, words in said) == (2, True), said
    monkeypatch.undo()
    assert target.read_bytes() == kept if kept else not target.exists()
    # Un dossier provisoire ne s’efface pas sans `os.open`, que cet essai refuse : la commande suivante le fera.
    assert [path for path in ready.rglob(".*.tmp") if path.is_file()] == []


@pytest.mark.turning(3)
@pytest.mark.parametrize("name", WRITING)
def test_a_file_bigger_than_allowed_keeps_the_old_one(ready, name, capsys):
    """Un vrai refus du noyau, sans rien imiter."""
    target = ready / COMMANDS[name][1]
    kept = old(target) if name in FILES and name != "new" else None
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        code, said = launched(name, capsys)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert code == 2, said
    assert "plus gros que permis" in said
    assert target.read_bytes() == kept if kept else not target.exists()
    assert not list(ready.rglob(".*.tmp"))


@pytest.mark.turning(3)
@pytest.mark.parametrize("name", WRITING)
def test_an_interruption_keeps_the_old_result(ready, name, capsys, monkeypatch):
    target = ready / COMMANDS[name][1]
    kept = old(target) if name in FILES and name != "new" else None

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(safely.os, "replace", interrupt)
    code, said = launched(name, capsys)
    monkeypatch.undo()
    assert code == 130
    assert said.endswith(
        "Interrompu\u00a0: ce qui existait est intact.\n"
    )  # ce qui s’exécute longtemps l’a d’abord annoncé
    assert target.read_bytes() == kept if kept else not target.exists()
    left = [path for path in ready.parent.rglob(".*") if path.name.endswith(".tmp") or "neuf" in path.name]
    assert left == []


@pytest.mark.parametrize("kind", ["dossier", "lien", "lien mort", "tube"])
@pytest.mark.parametrize("name", thinned([name for name in FILES if name not in ("lint", "links", "new")], 3))
def test_what_is_not_a_plain_file_is_never_replaced(ready, name, kind, capsys):
    target = ready / COMMANDS[name][1]
    precious = ready.parent / "précieux.txt"
    precious.write_bytes(OLD)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    if kind == "dossier":
        target.mkdir()
        (target / "thèse.txt").write_bytes(OLD)
    elif kind == "tube":
        os.mkfifo(target)
    else:
        target.symlink_to(precious if kind == "lien" else ready.parent / "absent")
    before = target.lstat().st_ino
    if name == "build" and kind == "tube":
        pytest.skip("build compare d’abord l’ancien carnet, et un tube n’en est pas un : il est laissé")
    code, said = launched(name, capsys)
    assert code == 2, said
    assert target.lstat().st_ino == before
    assert precious.read_bytes() == OLD
    assert not (ready.parent / "absent").exists()


@pytest.mark.parametrize(
    "name", [name for name in WRITING if name not in ("build", "lint", "links", "new", "images")]
)
def test_a_file_in_the_place_of_a_folder(ready, name, capsys):
    parent = (ready / COMMANDS[name][1]).parent
    parent.write_bytes(OLD)
    code, said = launched(name, capsys)
    assert code == 2, said
    assert parent.read_bytes() == OLD


# --- Les commandes qui écrivent un dossier ---


@pytest.mark.parametrize(
    "where", [".", "..", "/", "~", "classe", "classe/lien", "table.csv", "/dev/null", "/dev/null/x"]
)
@pytest.mark.parametrize("name", [*FOLDERS, "publish"])
def test_no_folder_of_a_person_is_ever_erased(ready, name, where, capsys, monkeypatch):
    monkeypatch.setenv("HOME", str(ready / "classe"))
    (ready / "classe" / "thèse.txt").write_bytes(OLD)
    (ready / "classe" / "lien").symlink_to(ready / "solutions")
    before = sorted(ready.rglob("*"))
    options = [*COMMANDS[name][0][:-1], os.path.expanduser(where)]
    assert cli.main([name, *options]) == 2
    said = capsys.readouterr().err
    assert not ENGLISH.search(said), said
    assert "Rien n’y est effacé" in said or "Impossible d’écrire" in said
    assert sorted(ready.rglob("*")) == before


def test_what_a_person_added_is_kept_beside(ready, capsys):
    """Par `replay`, qui coûte le moins : `site` confie son dossier à la même fonction."""
    target = ready / COMMANDS["replay"][1]
    assert launched("replay", capsys)[0] == 0
    assert launched("replay", capsys) == (0, ""), "refaire un dossier intact ne dit rien"
    (target / "notes à moi.txt").write_bytes(OLD)
    code, said = launched("replay", capsys)
    kept = target.with_name(f"{target.name}-ancien")
    assert code == 0
    assert f"gardé dans «\u00a0{kept}\u00a0»" in said
    assert (kept / "notes à moi.txt").read_bytes() == OLD
    assert not (target / "notes à moi.txt").exists()


def test_one_command_does_not_replace_the_folder_of_another(ready, capsys):
    launched("replay", capsys)
    assert cli.main(["site", "--vers", COMMANDS["replay"][1]]) == 2
    assert "n’a pas été écrit par `datakit site`" in capsys.readouterr().err


@pytest.mark.parametrize("known", [True, False], ids=["échange", "deux gestes"])
def test_both_ways_of_swapping_end_the_same(ready, capsys, monkeypatch, known):
    if not known:
        monkeypatch.setattr(safely, "_exchange", lambda *_: False)
    target = ready / COMMANDS["replay"][1]
    launched("replay", capsys)
    assert launched("replay", capsys) == (0, "")
    (target / "notes.txt").write_bytes(OLD)
    code, said = launched("replay", capsys)
    assert (code, "gardé dans" in said) == (0, True)
    assert sorted(path.name for path in target.parent.iterdir()) == ["ici", "ici-ancien"]
    assert (target.parent / "ici-ancien/notes.txt").read_bytes() == OLD
    assert safely.touched(target, "replay") == []


def test_a_refused_exchange_keeps_the_old_folder(ready, capsys, monkeypatch):
    target = ready / COMMANDS["replay"][1]
    launched("replay", capsys)
    monkeypatch.setattr(safely, "_exchange", refusal("exchange", errno.EBUSY))
    code, said = launched("replay", capsys)
    assert (code, "un autre programme s’en sert" in said) == (2, True)
    assert safely.touched(target, "replay") == []


@pytest.mark.parametrize("step", ["neuf", "ancien"])
def test_a_failed_swap_puts_the_old_folder_back(ready, capsys, monkeypatch, step):
    target = ready / COMMANDS["replay"][1]
    launched("replay", capsys)
    rename = Path.rename

    def fail(path, other):
        if (path.name == "neuf") == (step == "neuf") and path.name != "ancien":
            raise OSError(errno.EBUSY, "Device or resource busy", str(path))
        return rename(path, other)

    monkeypatch.setattr(safely, "_exchange", lambda *_: False)  # macOS, Windows : deux gestes au lieu d’un
    monkeypatch.setattr(Path, "rename", fail)
    code, said = launched("replay", capsys)
    assert code == 2
    assert "un autre programme s’en sert" in said
    assert safely.touched(target, "replay") == []


# --- Ce que les commandes lisent ---

MISSING = {
    "check": ["absent.csv"],
    "describe": ["absent.csv"],
    "audit": ["absent.py"],
    "summary": ["absent"],
    "replay": ["04", "--commune", "79191", "--prenoms", "absent.csv"],
    "lint": ["99-absent"],
    "run": ["../../etc/passwd"],
}
WRONG = {
    "check": ["classe"],
    "describe": ["classe"],
    "audit": ["classe"],
    "summary": ["table.csv"],
    "replay": ["04", "--commune", "79191", "--prenoms", "classe"],
}
ODD = [
    ["check", "~inconnu/a.csv"],
    ["check", "a" * 5000],
    ["check", "/dev/zero"],
    ["replay", "04", "--commune", "79191", "--prenoms", "/dev/urandom"],
    ["audit", "figure.py", "--delai", "nan"],
    ["audit", "figure.py", "--delai", "-1"],
    ["audit", "figure.py", "--delai", "1e300"],
    ["run", SLUG, "--delai", "0"],
    ["lab", "--port", "9" * 5000],
    ["sheet", SLUG, "--minutes", "../../x"],
    ["new", "../../18-x"],
    ["serve"],
    ["serve", "site", "--port", "9" * 5000],
    ["serve", "../../etc"],
    ["lite", "--pyodide", "absent"],
    ["lite", "--pyodide", "/dev/null"],
    ["replay", "04", "--commune", "../../etc"],
    ["refresh", "../../etc/passwd"],
]


@pytest.mark.turning(3)
@pytest.mark.parametrize(
    "command", [*([n, *a] for n, a in (*MISSING.items(), *WRONG.items())), *ODD], ids=str
)
def test_what_cannot_be_read_is_said(ready, command, capsys):
    assert cli.main(command) == 2
    said = capsys.readouterr().err
    assert not ENGLISH.search(said), said
    assert "faute du kit" not in said


@pytest.mark.parametrize("cache", ["/dev/null/x", "table.csv"])
def test_a_refresh_without_a_place_to_keep_it_changes_nothing(ready, cache, capsys, monkeypatch):
    monkeypatch.setenv("DATAKIT_CACHE", cache)
    shutil.copyfile(ready / "datasets/ateliers.csv", ready / "ateliers.csv")
    assert cli.main(["refresh", *COMMANDS["refresh"][0]]) == 1
    said = capsys.readouterr().out
    assert not ENGLISH.search(said)
    assert "elle reste en place" in said


@pytest.mark.heavy
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full est propre à Linux")
@pytest.mark.parametrize("name", ["list", "check"])
def test_a_full_output_is_said(ready, name):
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "datakit", name, *COMMANDS[name][0]]
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, env=environment, check=False
        )
    assert done.returncode == 2
    assert "le disque est plein" in done.stderr
    assert not ENGLISH.search(done.stderr), done.stderr


@pytest.mark.heavy
@pytest.mark.parametrize(
    ("name", "options"), [pytest.param("run", [SLUG], marks=pytest.mark.long), ("audit", ["lent.py"])]
)
def test_a_real_control_c(ready, name, options):
    """Un vrai signal, au milieu d’une vraie exécution."""
    (ready / "lent.py").write_text("import time; open('parti', 'w'); time.sleep(60)", "utf-8")
    if name == "run":
        notebook = ready / f"solutions/{SLUG}.ipynb"
        text = notebook.read_text("utf-8")
        first = text.index('"import datakit as dk')
        notebook.write_text(
            text[:first] + "\"open('parti', 'w'); import time; time.sleep(60)\\n\",\n    " + text[first:],
            "utf-8",
        )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    running = subprocess.Popen(
        [sys.executable, "-m", "datakit", name, *options], env=environment, text=True, stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip
    limit = time.monotonic() + 30
    while not list(ready.rglob("parti")) and time.monotonic() < limit and running.poll() is None:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=20)
    assert running.returncode == 130, said
    assert said.strip().splitlines()[-1] == "Interrompu\u00a0: ce qui existait est intact."
    assert not ENGLISH.search(said), said
