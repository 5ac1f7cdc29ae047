"""Des fichiers hostiles : tables déchirées, carnets piégés, catalogues venus d’ailleurs, programmes qui s’échappent."""

from __future__ import annotations

import json
import os
import random
import signal
import stat
import time
from contextlib import suppress
from pathlib import Path

import pytest

import datakit as dk
from datakit import cli
from datakit.data import check, load, package, store
from datakit.data.sources import plain
from datakit.errors import DamagedData, ExplainedError, SourceUnavailable
from datakit.tools import audit, copies
from figaudit.base import text

HEAD = "COLL_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n"
GOOD = "Poitiers,86194,F,Éva,12,2018\n"
BOM = b"\xef\xbb\xbf"

# --- datakit check ---

TORN = {
    "trop.csv": (HEAD + GOOD + GOOD.strip() + ",x,y\n", 1, "ligne 3 : La ligne est trop longue : 8 cases au lieu de 6."),
    "premier.csv": (HEAD + GOOD.strip() + ",x\n", 1, "ligne 2 : La ligne est trop longue : 7 cases au lieu de 6."),
    "court.csv": (HEAD + "Poitiers,86194\n", 1, "ligne 2 : La ligne est trop courte : 2 cases au lieu de 6."),
    "décalé.csv": (HEAD + '"a\nb",86194,F,Éva,12,2018\n\nPoitiers,86194,X,Éva,1,2018\n', 1, "ligne 5 : « X » ne convient pas"),
    "guillemet.csv": (HEAD + GOOD + 'Poitiers,86194,F,"Éva,12,2018\n', 2, "À la ligne 3, un guillemet n’est pas refermé"),
    "blancs.csv": (BOM + b" \n \n", 2, "Le fichier est vide."),
    "bom.csv": (BOM + f"\n\n{HEAD}{GOOD}".encode(), 0, "1 ligne"),
    "utf16.csv": ((HEAD + GOOD).encode("utf-16")[:-1], 2, "ne s’y lit plus à partir de la ligne 2"),
    "nul.csv": ((HEAD + GOOD).encode("utf-16-le"), 2, "contient des octets nuls"),
    "deux.csv": (BOM + HEAD.encode() + b"\xff\xe9\n", 2, "ne s’y lit plus à partir de la ligne 2"),
    "profond.geojson": ('{"a":' * 50_000, 2, "est abîmé, ou n’est pas du format"),
    "liste.geojson": ("[1]", 2, "est abîmé, ou n’est pas du format"),
    "faux.xlsx": (b"PK\x03\x04rien", 2, "est abîmé, ou n’est pas du format"),
    "faux.parquet": (b"PAR1rien", 2, "est abîmé, ou n’est pas du format"),
}  # fmt: skip


@pytest.mark.parametrize("name", TORN)
def test_a_torn_table_is_said_with_its_line(tmp_path, capsys, name):
    content, code, expected = TORN[name]
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert cli.main(["check", str(tmp_path / name)]) == code
    captured = capsys.readouterr()
    said = (captured.out + captured.err).replace("\u00a0", " ")
    assert expected in said
    assert "Traceback" not in said


PIECES = (
    *(
        b"a",
        b"1",
        b",",
        b";",
        b'"',
        b"\n",
        b"\r\n",
        b"\r",
        b"\t",
        b"|",
        b" ",
        b"\xff\xfe",
        b"\xe9",
        b"\0",
        b"ANNEE",
        b"2018",
    ),
    *(
        b"<",
        b"PK\x03\x04",
        b"PAR1",
        b"{",
        b"}",
        b"=",
        b"-1,5",
        b"\xc2\xa0",
        b"\x1b[31m",
        b"::error::",
        BOM,
        b"COLL_NOM",
    ),
)


@pytest.mark.heavy
def test_two_thousand_heaps_of_bytes_are_read_or_refused_in_french(tmp_path):
    """Des morceaux de tables mis bout à bout au hasard, toujours le même : lus, ou refusés par une erreur du kit."""
    chance, read = random.Random(2018), 0
    for _ in range(2000):
        data = b"".join(chance.choices(PIECES, k=chance.randint(0, 25)))
        name = chance.choice(["f.csv", "f.zip", "f.xlsx", "f.parquet", "f.geojson", "f"])
        with suppress(ExplainedError):
            plain.read_bytes(data, name)
            read += 1
    assert 200 < read < 1900


def test_twenty_thousand_columns_are_counted_not_listed(tmp_path):
    path = tmp_path / "large.csv"
    row = ",".join("1" for _ in range(20_000))
    path.write_text(",".join(f"c{n}" for n in range(20_000)) + f"\n{row}\n{row}\n", "utf-8")
    started = time.monotonic()
    report = check.check(path, "scdl-prenoms")
    assert time.monotonic() - started < 5
    assert len(report.findings) == 6 + 11
    assert report.findings[-1].message == "Et 19\u202f990 autres colonnes que le schéma ne prévoit pas."


def test_a_thousand_findings_are_enough_and_it_is_said(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text(HEAD + "Poitiers,86194\n" * 5000, "utf-8")
    report = check.check(path, "scdl-prenoms")
    assert len(report.findings) == check.MOST
    assert ("constats", f"arrêt après {check.MOST}") in report.measures


# --- datakit summary ---


def notebook(source):
    cells = [{"cell_type": "code", "id": "a", "metadata": {}, "source": one, "outputs": []} for one in source]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})


def seconds(folder) -> float:
    started = time.thread_time()
    copies.pupils(folder)
    return time.thread_time() - started


@pytest.mark.parametrize("line", ["\n", " \n", "x", "x.", "a ", "(", "-", "ex.q1.", "x = ..", "'"])
def test_a_summary_takes_time_in_proportion(tmp_path, line):
    """Vingt mille lignes vides en prenaient treize secondes ; dix fois plus de texte, pas cent fois plus de temps."""
    opened = 'ex = dk.exercises("04-prenoms")'
    spent = []
    for count in (2000, 20_000):
        folder = tmp_path / str(count)
        folder.mkdir()
        checked = line * count + "\nex.q1.check(1)"
        (folder / "a.ipynb").write_text(notebook([opened, line * count, checked]), "utf-8")
        spent.append(min(seconds(folder) for _ in range(3)))
    assert spent[1] < 0.5
    assert spent[1] < 40 * max(spent[0], 0.005)


def test_the_table_of_a_class_is_private_and_runs_no_formula(tmp_path, capsys):
    (tmp_path / "classe").mkdir()
    cells = ['ex = dk.exercises("04-prenoms")', "reponse = '=cmd|calc'\nex.q1.check(reponse)"]
    (tmp_path / "classe" / "=cmd.ipynb").write_text(notebook(cells), "utf-8")
    target = tmp_path / "tableau.csv"
    target.write_text("ancien", "utf-8")
    target.chmod(0o644)
    assert cli.main(["summary", str(tmp_path / "classe"), "--csv", str(target)]) == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600, "lisible de son seul propriétaire"
    cells = [cell for line in target.read_text("utf-8").splitlines() for cell in line.split(",")]
    assert not [cell for cell in cells if cell.lstrip('"').startswith(("=", "+", "-", "@"))]


def test_what_is_written_follows_the_umask_of_the_person(tmp_path):
    from datakit import safely

    before = os.umask(0o027)
    try:
        assert stat.S_IMODE(safely.write(tmp_path / "a.txt", b"").stat().st_mode) == 0o640
        (tmp_path / "a.txt").chmod(0o600)
        safely.write(tmp_path / "a.txt", b"")
        assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o600, "un fichier gardé privé le reste"
    finally:
        os.umask(before)


# --- datakit audit ---

DIRECTIVES = (
    "::error::faux",
    "  ::warning file=a::faux",
    "##[error]faux",
    "a ##[group]b",
    "##vso[task.x]",
    "##teamcity[x]",
)


@pytest.mark.heavy
def test_nothing_from_a_file_commands_the_continuous_integration(tmp_path, capsys):
    """Les intégrations lisent « :: » après des blancs en tête de ligne, et « ##[ » n’importe où."""
    said = "\n".join(("x", *DIRECTIVES))
    figure = "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.bar(['a'], [1])\n"
    scripts = {"figure.py": f"{figure}ax.set_title({said!r})\n", "panne.py": f"raise ValueError({said!r})"}
    for name, content in (scripts | {f"a\n{said[:60]}.txt": "1"}).items():
        (tmp_path / name.replace("/", "")).write_text(content, "utf-8")
        cli.main(["audit", str(tmp_path / name.replace("/", ""))])
    for one in DIRECTIVES:
        (tmp_path / "t.csv").write_text(HEAD + f'Poitiers,86194,"x\n{one}",Éva,12,2018\n', "utf-8")
        cli.main(["check", str(tmp_path / "t.csv")])
        cli.main(["check", str(tmp_path / f"a\n{one}.csv")])
        cli.main([f"a\n{one}"])
        cli.main(["run", f"a\n{one}"])
    captured = capsys.readouterr()
    lines = (captured.out + captured.err).splitlines()
    assert len(lines) > 50
    assert not [line for line in lines if line.lstrip().startswith("::")]
    assert not [line for line in lines if "##[" in line or "##vso[" in line or "##teamcity[" in line]


@pytest.mark.parametrize(
    "hostile", ["\x1b[2J\x1b]0;titre\x07", "a\rb", "\u202eemirp", "\x9b31m", "a\nb", "\x00"]
)
def test_a_quoted_text_holds_on_one_line_and_commands_nothing(hostile):
    assert not set(text.quote(hostile)) & set("\x1b\x07\r\n\x00\x9b\u202e")


@pytest.mark.heavy
@pytest.mark.skipif(
    not Path("/proc").is_dir(), reason="sans /proc, un programme qui quitte son groupe n’est pas retrouvé"
)
def test_a_child_that_left_its_group_is_stopped_too(tmp_path):
    source = (
        "import os, subprocess, sys, time\n"
        'run = \'import os, time; open("pid", "w").write(str(os.getpid())); time.sleep(60)\'\n'
        "subprocess.Popen([sys.executable, '-c', run], start_new_session=True)\n"
        "while not (os.path.exists('pid') and open('pid').read()): time.sleep(0.05)\n"
    )
    (tmp_path / "fuite.py").write_text(source, "utf-8")
    assert audit.figures(tmp_path / "fuite.py") == []
    child = int((tmp_path / "pid").read_text())
    limit = time.monotonic() + 3
    while time.monotonic() < limit and _alive(child):
        time.sleep(0.05)
    left = _alive(child)
    with suppress(OSError):
        os.kill(child, signal.SIGKILL)
    assert not left


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


# --- Un catalogue venu d’ailleurs ---

ATELIERS = {"name": "a", "path": "a.csv", "schema": {"fields": [{"name": "x"}]}}
CATALOGUES = {
    "profond": '{"resources":' + "[" * 100_000,
    "liste": [],
    "sans ressources": {},
    "ressources en nombre": {"resources": 3},
    "ressource en texte": {"resources": ["a"]},
    "nom en liste": {"resources": [ATELIERS | {"name": ["a"]}]},
    "nom qui sort": {"resources": [ATELIERS | {"name": "../../a"}]},
    "nom nul": {"resources": [ATELIERS | {"name": "a\0b"}]},
    "colonnes en nombre": {"resources": [ATELIERS | {"schema": {"fields": 3}}]},
    "colonne en texte": {"resources": [ATELIERS | {"schema": {"fields": ["x"]}}]},
    "type en liste": {"resources": [ATELIERS | {"schema": {"fields": [{"name": "x", "type": ["a"]}]}}]},
    "lignes en texte": {"resources": [ATELIERS | {"rows": "beaucoup"}]},
    "titre en objet": {"resources": [ATELIERS | {"title": {"a": 1}}]},
    "mise à jour en texte": {"resources": [ATELIERS | {"update": "url"}]},
    "adresse en nombre": {"resources": [ATELIERS | {"update": {"url": 3}}]},
    "vides en nombre": {"resources": [ATELIERS | {"schema": {"fields": [], "missingValues": [1]}}]},
    "empreinte en nombre": {"resources": [ATELIERS | {"hash": 3}]},
    "dossier imposé": {"resources": [ATELIERS | {"folder": "/etc"}]},
    "part sans clé": {"resources": [ATELIERS | {"parts": [{}]}]},
    "part qui sort": {"resources": [ATELIERS | {"parts": [{"key": "../x", "path": "a"}]}]},
}  # fmt: skip
TABLES = {
    "encodage inconnu": ({"encoding": "klingon"}, b"x\n1\n"),
    "encodage qui n’est pas du texte": ({"encoding": "zlib"}, b"x\n1\n"),
    "mauvais encodage": ({"encoding": "utf-8"}, b"x\n\xff\xfe\n"),
    "vide": ({}, b""),
    "trop de cases": ({}, b"x\n1\n1,2,3\n"),
    "guillemet": ({}, b'x\n"1\n'),
    "type inconnu": ({"schema": {"fields": [{"name": "x", "type": "licorne"}]}}, b"y\n1\n"),
    "nombre en lettres": ({"schema": {"fields": [{"name": "x", "type": "integer"}]}}, b"x\ndouze\n"),
    "date absurde": ({"schema": {"fields": [{"name": "x", "type": "date"}]}}, b"x\n9999999-99-99\n"),
    "format inconnu": ({"path": "a.exe"}, b"MZ"),
    "faux parquet": ({"path": "a.parquet"}, b"PAR1"),
    "faux geojson": ({"path": "a.geojson"}, b'{"features": 3}'),
    "geojson profond": ({"path": "a.geojson"}, b'{"features":' + b"[" * 100_000),
    "chemin qui sort": ({"path": "../../etc/passwd"}, b""),
    "chemin absolu": ({"path": "/etc/passwd.csv"}, b""),
    "chemin nul": ({"path": "a\0.csv"}, b""),
    "dossier": ({"path": "."}, b""),
    "tout petit chemin": ({"path": ""}, b""),
}  # fmt: skip


def put(folder, content):
    path = folder / package.FILE
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_hostile_catalogue_is_refused_in_french(tmp_path, monkeypatch, name):
    monkeypatch.setenv(store.VARIABLE, str(tmp_path))
    put(tmp_path, CATALOGUES[name])
    with pytest.raises(ExplainedError) as error:
        load.load("a")
    fact = error.value.fact
    assert "est abîmé" in fact or "n’est pas du type attendu" in fact
    assert "object" not in fact
    assert error.value.action


@pytest.mark.parametrize("name", TABLES)
def test_a_hostile_table_is_refused_in_french(tmp_path, monkeypatch, name):
    monkeypatch.setenv(store.VARIABLE, str(tmp_path))
    changed, content = TABLES[name]
    put(tmp_path, {"resources": [ATELIERS | changed]})
    file = Path(changed.get("path", "a.csv")).name.replace("\0", "")
    if file:
        (tmp_path / file).write_bytes(content)
    with pytest.raises(ExplainedError) as error:
        load.load("a")
    assert error.value.expected
    assert error.value.action
    assert "Errno" not in str(error.value)


@pytest.mark.parametrize("variable", ["DATAKIT_DATASETS", "DATAKIT_CACHE"])
@pytest.mark.parametrize(
    "place", ["~inconnu/a", "/dev/null", "/dev/null/x", "x" * 5000, "/proc/self/mem", "."]
)
def test_an_odd_place_for_the_data_is_said(monkeypatch, tmp_path, variable, place):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(variable, place)
    if variable == "DATAKIT_CACHE":
        assert len(load.load("ateliers")) == 30, "un cache impossible ne prive de rien"
    else:
        with pytest.raises(ExplainedError):
            load.load("ateliers")
    assert list(tmp_path.iterdir()) == []


def test_a_table_lying_on_its_side_is_refused_before_it_costs_a_minute(tmp_path):
    """Quarante mille colonnes prenaient quarante-huit secondes."""
    path = tmp_path / "couchée.csv"
    path.write_text(
        ",".join(f"c{rank}" for rank in range(4001)) + "\n" + ",".join("1" * 4001) + "\n", "utf-8"
    )
    with pytest.raises(SourceUnavailable, match="4\u202f001 colonnes") as said:
        plain.read(path)
    assert "Transposer" in str(said.value)


def test_a_folder_that_vanished_under_a_notebook_is_said_in_french(tmp_path, monkeypatch):
    gone = tmp_path / "parti"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for act in (lambda: dk.load("ateliers"), lambda: dk.exercises("04-prenoms")):
        with pytest.raises(DamagedData, match="n’existe plus") as said:
            act()
        assert "Enregistrer sous" in str(said.value)
    monkeypatch.chdir(tmp_path)
