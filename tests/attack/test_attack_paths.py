"""Des chemins qui s’évadent, un vrai disque plein, un vrai second compte : rien ne sort de son dossier."""

from __future__ import annotations

import io
import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from contextlib import suppress

import pytest

import datakit as dk
from datakit import safely
from datakit.answers.progress import Progress
from datakit.data import http, store
from datakit.data.sources import plain
from datakit.errors import DamagedData, ExplainedError, InvalidArgument, NotWritten
from datakit.tools import archive, capytale, links, new, notebook as nb, pack, paper

ESCAPES = (
    "../secret", "../../etc/passwd", "/etc/passwd", "a/../../secret", "a/b/../../../x", "..", ".", "", "./..", "a\0b",
    "..\\secret", "C:\\secret", "\\\\serveur\\secret", "a/./../..", "lien/secret", "~/secret/../../..",
)  # fmt: skip
LINKS = {"lien": "/etc"}


@pytest.mark.parametrize("path", ESCAPES)
def test_a_table_never_leaves_its_folder(tmp_path, path):
    for name, target in LINKS.items():
        (tmp_path / name).symlink_to(target)
    with pytest.raises(InvalidArgument, match="sort du dossier"):
        store.inside(tmp_path, path)


@pytest.mark.parametrize(
    "name", ["../../a.csv", "/a.csv", "a/../../a.csv", "C:\\a.csv", "a\nb.csv", "\x1b[31m.csv"]
)
def test_an_archive_is_read_in_memory_whatever_its_names(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "a;b\n1;2\n")
    frame, _ = plain.read_bytes(buffer.getvalue(), "x.zip")
    assert frame.values.tolist() == [[1, 2]]
    assert list(tmp_path.iterdir()) == []
    assert not (tmp_path.parent / "a.csv").exists()


def test_a_bomb_stops_growing(monkeypatch):
    monkeypatch.setattr(plain, "UNZIPPED", 2**22)
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.csv", "w", force_zip64=True) as into,
    ):
        for _ in range(3):
            into.write(bytes(2**21))
    with pytest.raises(ExplainedError, match="se gonfle au-delà"):
        plain.read_bytes(buffer.getvalue(), "x.zip")


SLUGS = (
    "../../x",
    "/etc/passwd",
    "04-prenoms/../../x",
    "04-prenoms.ipynb/../x",
    "..",
    "",
    "04-PRENOMS/",
    "a\0b",
    "0" * 5000,
)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_workshop_name_never_leaves_the_folder(kit, slug):
    before = sorted(kit.parent.rglob("*"))
    for act in (
        lambda: nb.choose(kit / "solutions", [slug]),
        lambda: new.skeleton(slug),
        lambda: pack.contents(kit, slug),
        lambda: capytale.bundle(kit, slug),
        lambda: paper.write(kit / "solutions" / f"{slug}.ipynb", kit),
        lambda: archive.read(kit, slug),
    ):
        with suppress(ExplainedError, ValueError, OSError):
            act()
    assert {path for path in sorted(kit.parent.rglob("*")) if path not in before} <= set(kit.rglob("*"))


@pytest.mark.parametrize("slug", ["../../x", "a/b", "..", "x" * 300, "é\n"])
def test_exercises_of_an_odd_name_write_nowhere_else(tmp_path, monkeypatch, slug):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATAKIT_PROGRESS", str(tmp_path / "chez moi"))
    with suppress(ExplainedError):
        dk.exercises(slug).q1.check(3)
    assert {path.parent for path in tmp_path.rglob("*") if path.is_file()} <= {tmp_path / "chez moi"}


@pytest.mark.parametrize("content", ["[", "[1]", "3", '{"slug":' + "[" * 100_000, '{"q1": 3}', "\x00"])
def test_a_damaged_file_of_keys_is_said(tmp_path, monkeypatch, content):
    monkeypatch.chdir(tmp_path)
    (tmp_path / store.SESSION).mkdir()
    (tmp_path / store.SESSION / store.SESSION_KEYS).write_text(content, "utf-8")
    with suppress(DamagedData):
        assert "pas encore de clé" in repr(dk.exercises("99-essai"))


@pytest.mark.parametrize(
    "card",
    [
        "{",
        "[" * 100_000,
        '{"metadata": {"datakit": {"number": 1e999}}}',
        '{"metadata": 3}',
        '{"metadata": {"datakit": []}}',
    ],
    ids=["coupé", "profond", "infini", "nombre", "liste"],
)
def test_a_damaged_notebook_is_left_aside(tmp_path, card):
    (tmp_path / "04-prenoms.ipynb").write_text(card, "utf-8")
    assert dk.workshops(tmp_path).rows == ()


def test_what_a_person_achieved_is_theirs_alone(tmp_path):
    kept = Progress(tmp_path / "avancee.json")
    kept.note("q1", tries=1)
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "http://a/b/c", "https://a", 'https://a/b/"><script>', "file:///etc/passwd"],
)
def test_the_address_of_the_repository_is_one(tmp_path, address):
    text = json.dumps(address)
    (tmp_path / "pyproject.toml").write_text(f"[tool.datakit]\nrepository = {text}\n", "utf-8")
    with pytest.raises(InvalidArgument, match="L’adresse du dépôt est illisible"):
        links.repository(tmp_path)


# --- Ce que seul un vrai système refuse ---

FULL = """
import os, sys, traceback
from pathlib import Path
from datakit import cli, safely
place = Path(sys.argv[1])
old = b"ancien " * 500
(place / "tableau.csv").write_bytes(old)
(place / "classe").mkdir()
with safely.folder(place / "site", "site") as fresh:
    safely.write(fresh / "index.html", old)
try:
    (place / "reste").write_bytes(bytes(10**7))  # jusqu’au dernier octet
except OSError:
    pass
for command in (["summary", str(place / "classe"), "--csv", str(place / "tableau.csv")],
                ["freshness", "ateliers", "--html", str(place / "page.html")]):
    print(command[0], cli.main(command), file=sys.stderr)
try:
    with safely.folder(place / "site", "site") as fresh:
        safely.write(fresh / "index.html", old * 50)
except safely.NotWritten as problem:
    print("dossier", problem, file=sys.stderr)
print(sorted(path.name for path in place.rglob("*")), (place / "tableau.csv").read_bytes() == old,
      (place / "site/index.html").read_bytes() == old, safely.touched(place / "site", "site"))
"""


@pytest.mark.skipif(
    not shutil.which("unshare"), reason="unshare n’est pas là : le disque plein n’est pas vrai"
)
def test_a_disk_that_is_really_full_keeps_everything(tmp_path):
    """Un petit disque en mémoire, plein pour de bon, que le système défait à la fin du programme."""
    place = tmp_path / "disque"
    place.mkdir()
    mount = f'mount -t tmpfs -o size=64k tmpfs "{place}"'
    if subprocess.run(["unshare", "-m", "sh", "-c", mount], capture_output=True, check=False).returncode:
        pytest.skip("ce compte ne peut pas monter un disque : le disque plein n’est pas vrai")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "DATAKIT_OFFLINE": "1"}
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", f'{mount} && exec "$0" -c "$1" "{place}"', sys.executable, FULL],
        capture_output=True, text=True, env=environment, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = done.stdout.strip().splitlines()
    assert (
        lines[-1] == "['.datakit.json', 'classe', 'index.html', 'reste', 'site', 'tableau.csv'] True True []"
    )
    assert done.stderr.count("le disque est plein") == 3
    assert [f"{name} 2" in done.stderr for name in ("summary", "freshness")] == [True] * 2
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(
    not hasattr(os, "fork") or os.geteuid() != 0, reason="seul l’administrateur peut prendre un autre compte"
)
def test_another_account_is_refused_for_real(tmp_path):
    """Le compte « personne » : ni écrire chez l’autre, ni lire ce qu’il garde pour lui."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder.name.startswith(("test_", "pytest-", "popen-")):  # les dossiers de cet essai, jamais /tmp
            folder.chmod(0o755)
    theirs = safely.write(tmp_path / "à l’autre.txt", b"intact")
    secret = safely.write(tmp_path / "secret.csv", b"a;b\n1;2\n", private=True)
    said, into = os.pipe()
    if not os.fork():
        found = []
        os.setgid(65534)
        os.setuid(65534)
        acts = (
            lambda: safely.write(theirs, b"perdu"),
            lambda: safely.write(tmp_path / "neuf" / "a.txt", b""),
            lambda: safely.folder(tmp_path / "site", "site").__enter__(),
            lambda: plain.read(secret),
        )
        for act in acts:
            try:
                act()
                found.append("permis")
            except (NotWritten, InvalidArgument) as problem:
                found.append(problem.fact)
            except BaseException as problem:
                found.append(repr(problem))
        os.write(into, json.dumps(found).encode())
        os._exit(0)
    os.wait()
    found = json.loads(os.read(said, 10_000))
    assert ["votre compte n’en a pas le droit" in one for one in found] == [True] * 4, found
    assert theirs.read_bytes() == b"intact"


# --- Un réseau réglé n’importe comment ---


@pytest.mark.parametrize(
    "proxy",
    [
        "http://[::",
        "http://a b:99999",
        "http://lea:secret@a b:1",
        "http://" + "a" * 64 + ".fr:1",
        "socks5://lea:secret@127.0.0.1:1",
        "http://lea:secret@127.0.0.1:1",
        "\x1b[31m",
        "http://lea:secret@127.0.0.1:abc",
    ],
)
def test_a_nonsense_proxy_is_said_and_its_password_is_not(monkeypatch, proxy):
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, proxy)
    with pytest.raises(ExplainedError, match="mandataire") as said:
        http.get("https://www.data.gouv.fr/api", None, None)
    assert "HTTPS_PROXY" in str(said.value)
    assert "secret" not in str(said.value)
