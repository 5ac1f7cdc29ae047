"""Quatre logiciels de portail, les mêmes conduites : ce que chaque personne lit dans chaque cas.

`python tests/unit/test_portal_conformance.py` imprime le tableau entier, une phrase par case.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import pandas as pd
import portal_servers as servers
import pytest

from datakit.data import http, messages, portal
from datakit.errors import ExplainedError

FAST = http.Limits(connect=1, read=0.8, total=1.2, attempts=2, backoff=0.01, size=8 * 2**20, requests=40)
COUNT = 40
ROWS = [
    {"nom": f"Parc {i}", "code": f"0{1000 + i}", "arbres": None if i == 3 else i, "surface": i / 2, "ouvert": i % 2 == 0,
     "jour": "2026-05-01", "vu": "2026-05-01T08:00:00+02:00", "lieu": f"46.{i % 9}1,0.3{i % 9}", "_id": f"x{i}"}
    for i in range(COUNT)
]  # fmt: skip
TYPES = {  # le mot de chaque logiciel
    "nom": ("string", "text", "string", "text"), "code": ("string", "text", "string", "text"),
    "arbres": ("integer", "int", "integer", "int4"), "surface": ("number", "double", "number", "numeric"),
    "ouvert": ("boolean", "boolean", "boolean", "bool"), "jour": ("date", "date", "date", "date"),
    "vu": ("date-time", "datetime", "date-time", "timestamptz"), "lieu": ("geopoint", "geo_point_2d", "geopoint", "text"),
}  # fmt: skip
EXPECTED = {
    "nom": "str", "code": "str", "arbres": "Int64", "surface": "float64", "ouvert": "boolean", "jour": "datetime64[ms]",
    "vu": "datetime64[us, UTC]",
}  # fmt: skip
KINDS = ("data-fair", "Opendatasoft", "uData", "CKAN")
LINES = {
    "data-fair": "/lines",
    "Opendatasoft": "/exports/csv",
    "uData": "/fichiers/parcs.csv",
    "CKAN": "datastore_search",
}


def fake(kind: str, rows=ROWS, schema: bool = True) -> Any:
    """Le portail de ce logiciel, qui sert `rows`."""
    at = KINDS.index(kind)
    if kind == "data-fair":
        fields = [{"name": n, "type": "string", "format": t[at]} if t[at].startswith("date") else {"name": n, "type": t[at]}
                  for n, t in TYPES.items()]  # fmt: skip
        return servers.DataFair([row | {"_geopoint": row["lieu"]} for row in rows], fields)
    plain = [{k: v for k, v in row.items() if k != "_id"} for row in rows]
    if kind == "Opendatasoft":
        return servers.Opendatasoft(plain, [{"name": n, "type": t[at]} for n, t in TYPES.items()])
    if kind == "uData":
        fields = [{"name": n, "type": "string", "format": t[at]} for n, t in TYPES.items()]
        return servers.UData(plain, schema=fields if schema else None)
    ids = [row | {"_id": i} for i, row in enumerate(rows)]
    return servers.Ckan(
        ids, [{"id": "_id", "type": "int"}, *({"id": n, "type": t[at]} for n, t in TYPES.items())]
    )


def is_lines(kind: str, path: str, query: dict[str, str]) -> bool:
    """Cette demande est-elle celle des lignes (et non du catalogue ou des colonnes) ?"""
    return path.endswith(LINES[kind]) and query.get("limit") != "0"


def instead(reply: servers.Reply) -> Callable[[str], servers.Reply]:
    """Un portail en règle, sauf pour ses lignes : `reply` répond à leur place."""

    def make(kind: str) -> servers.Reply:
        real = fake(kind)
        return lambda h, p, q: (reply if is_lines(kind, p, q) else real)(h, p, q)

    return make


def rewritten(change: Callable[[bytes], bytes], **headers: str) -> Callable[[str], servers.Reply]:
    """Un portail en règle, dont le corps des lignes est retouché."""

    def make(kind: str) -> servers.Reply:
        real = fake(kind)

        def reply(handler, path, query):
            if not is_lines(kind, path, query):
                return real(handler, path, query)
            taken: dict[str, Any] = {}
            spy = type("Spy", (), {"server": handler.server, "path": handler.path})()
            spy.send = lambda body, status=200, kind="application/json", **more: taken.update(
                body=body, kind=kind
            )
            real(spy, path, query)
            body = taken["body"] if isinstance(taken["body"], (str, bytes)) else json.dumps(taken["body"])
            body = body.encode() if isinstance(body, str) else body
            return handler.send(change(body), kind=taken["kind"], **headers)

        return reply

    return make


def dripped(head: bytes, drop: bytes) -> servers.Reply:
    """Un début de réponse, puis un octet à la fois, sans fin utile."""

    def reply(handler, path, query):
        handler.wfile.write(head)
        for _ in range(200):
            handler.wfile.write(drop)
            handler.wfile.flush()
            time.sleep(0.05)

    return reply


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n"
GZIP = b"\x1f\x8b\x08\x08\0\0\0\0\0\0"  # un nom de fichier suit, qui ne finit pas


def endless_catalogue(kind: str) -> servers.Reply:
    """Un catalogue d'un milliard de jeux, toujours nouveaux."""
    real, turn = fake(kind), iter(range(10**6))

    def reply(handler, path, query):
        if "Spy" in type(handler).__name__ or not path.rstrip("/").endswith(("datasets", "package_search")):
            return real(handler, path, query)
        one = next(turn)
        entries = [
            {"id": f"j{one}", "slug": f"j{one}", "name": f"j{one}", "dataset_id": f"j{one}", "title": "x"}
        ]
        named = {"data-fair": ("count", "results"), "Opendatasoft": ("total_count", "results"), "uData": ("total", "data"),
                 "CKAN": ("count", "results")}[kind]  # fmt: skip
        body = {named[0]: 10**9, named[1]: entries}
        return handler.send({"success": True, "result": body} if kind == "CKAN" else body)

    return reply


def repeated_page(kind: str) -> servers.Reply:
    """La première page des lignes (ou le même fichier), à chaque demande."""
    real = fake(kind, ROWS[:10])

    def reply(handler, path, query):
        if not is_lines(kind, path, query) or kind in ("Opendatasoft", "uData"):
            return real(handler, path, query)
        if kind == "CKAN":
            page = [row | {"_id": i} for i, row in enumerate(ROWS[:10])]
            return handler.send({"success": True, "result": {"fields": [], "records": page, "total": 40}})
        following = f"{path}?after={len(handler.server.seen)}"
        return handler.send({"total": 40, "results": ROWS[:10], "next": following})

    return reply


def overlapping(kind: str) -> servers.Reply:
    """Des pages de dix lignes qui commencent deux lignes trop tôt."""
    real = fake(kind)

    def reply(handler, path, query):
        if not is_lines(kind, path, query) or kind in ("Opendatasoft", "uData"):
            return real(handler, path, query)
        asked = int(query.get("offset", query.get("after", 0)))
        start = max(0, asked - 2) if kind == "CKAN" else asked
        if kind == "CKAN":
            page = [row | {"_id": ROWS.index(row)} for row in ROWS[start : start + 10]]
            return handler.send({"success": True, "result": {"fields": [], "records": page, "total": 40}})
        body = {"total": 40, "results": ROWS[start : start + 10]}
        if start + 10 < COUNT:
            body["next"] = f"{handler.server.base}{path}?after={start + 8}"
        return handler.send(body)

    return reply


def fewer(kind: str) -> servers.Reply:
    """Quarante lignes annoncées, trente-huit données."""
    if kind == "uData":
        return rewritten(lambda body: b"\n".join(body.split(b"\n")[:-2]))(kind)
    if kind == "Opendatasoft":
        return rewritten(lambda body: b"\n".join(body.rstrip().split(b"\n")[:-2]))(kind)
    real = fake(kind, ROWS[:38])
    forged = rewritten(lambda body: body.replace(b'"total": 38', b'"total": 40'))
    return lambda h, p, q: real(h, p, q) if not is_lines(kind, p, q) else _forge(real, forged, kind, h, p, q)


def _forge(real, forged, kind, handler, path, query):
    spy = type("Spy", (), {"server": handler.server, "path": handler.path})()
    spy.send = lambda body, *args, **more: handler.send(
        json.loads(json.dumps(body).replace('"total": 38', '"total": 40')), *args, **more
    )
    if kind == "CKAN" and int(query.get("offset", 0)) >= 38:
        return handler.send({"success": True, "result": {"fields": [], "records": [], "total": 40}})
    return real(spy, path, query)


def odd_values(kind: str) -> servers.Reply:
    """Trois valeurs qui ne sont pas de leur type."""
    odd = {"arbres": "beaucoup", "jour": "32/13/2026", "lieu": "ici"}
    return fake(kind, [row | odd if i == 5 else row for i, row in enumerate(ROWS)])


def truthful(kind: str) -> servers.Reply:
    return fake(kind)


def elsewhere(where: str) -> Callable[[str], servers.Reply]:
    return instead(lambda h, p, q: h.send(b"", 302, Location=where))


DEEP = b"[" * 100_000


def deep(kind: str) -> servers.Reply:
    """Du JSON imbriqué cent mille fois, là où sont les colonnes."""
    real, schema = fake(kind), ("/schema", "/parcs", "/parcs/", "package_show")
    return lambda h, p, q: h.send(DEEP) if p.endswith(schema) else real(h, p, q)


def refused_bytes(body: bytes) -> bytes:
    return body.replace(b"Parc", "Pâré".encode("cp1252"))


@dataclass(frozen=True)
class Behaviour:
    """Une conduite, et ce qui doit s'ensuivre : `said`, le nombre de lignes (`rows`) ou une erreur (rien)."""

    name: str
    make: Callable[[str], servers.Reply]
    said: str
    rows: int | None = None
    but: dict[str, tuple[str, int | None]] | None = None  # là où un logiciel ne peut pas se conduire ainsi
    ask: Callable[[Any], Any] = lambda here: here.load("parcs")


FINE = ("", COUNT)
ONE_BODY = {"Opendatasoft": FINE, "uData": FINE}
BEHAVIOURS = [
    Behaviour("en règle", truthful, "", COUNT),
    Behaviour("deux lignes demandées", truthful, "", 2, ask=lambda here: here.load("parcs", rows=2)),
    Behaviour("filtre et colonne", truthful, "", 1,
              ask=lambda here: here.load("parcs", where={"nom": "Parc 7"}, columns=["nom", "arbres"])),
    Behaviour("page web", instead(servers.login_page), "a répondu une page web|est une page web"),
    Behaviour("corps au compte-gouttes", instead(dripped(OK + b"Content-Length: 9000\r\n\r\n", b"x")), "n’a pas tout envoyé en 1,2 seconde"),
    Behaviour("en-têtes au compte-gouttes", instead(dripped(b"HTTP/1.1 200 OK\r\nX: ", b"a")), "n’a pas tout envoyé en 1,2 seconde"),
    Behaviour("taille d’un morceau au compte-gouttes", instead(dripped(OK + b"Transfer-Encoding: chunked\r\n\r\n1;", b"a")), "n’a pas tout envoyé"),
    Behaviour("fin de morceaux au compte-gouttes", instead(dripped(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\nX: ", b"a")), "n’a pas tout envoyé"),
    Behaviour("en-tête gzip sans fin", instead(dripped(OK + b"Content-Encoding: gzip\r\n\r\n" + GZIP, b"a" * 1000)), "n’a pas tout envoyé"),
    Behaviour("bombe gzip", instead(servers.gzip_bomb), "envoie plus de 8 Mo"),
    Behaviour("deux Go annoncés", instead(servers.endless), "envoie plus de 8 Mo"),
    Behaviour("réponse coupée", instead(servers.cut_short), "s’est interrompue avant la fin"),
    Behaviour("silence", instead(lambda h, p, q: time.sleep(3)), "n’a pas répondu en 0,8 seconde"),
    Behaviour("catalogue d’un milliard de jeux", endless_catalogue, "n’en finit pas", ask=lambda here: here.catalogue()),
    Behaviour("JSON très imbriqué", deep, "un texte illisible au lieu de données"),
    Behaviour("page qui revient", repeated_page, "sans fin vers la même page…Reçu avant l’arrêt", but={"Opendatasoft": ("", 10), "uData": ("", 10)}),
    Behaviour("pages qui se recouvrent", overlapping, "lignes reçues deux fois", COUNT, but=ONE_BODY),
    Behaviour("renvoi à un autre hôte", elsewhere("https://ailleurs.exemple/x"), "renvoie vers un autre hôte, «\u00a0ailleurs.exemple\u00a0»"),
    Behaviour("renvoi à un fichier", elsewhere("file:///etc/passwd"), "renvoie vers une adresse qui n’est pas en https, «\u00a0file:\u00a0»"),
    Behaviour("renvoi à une adresse privée", elsewhere("http://169.254.169.254/meta"), "un autre hôte, «\u00a0169.254.169.254\u00a0»"),
    Behaviour("renvoi sans fin", instead(servers.redirect_loop), "redirige sans fin"),
    Behaviour("moins de lignes qu’annoncé", fewer, "annonce…et n’en donne que"),
    Behaviour("corps vide", instead(lambda h, p, q: h.send(b"", kind="text/csv")), "n'en donne aucune|n’en donne aucune|sans rien envoyer|est vide"),
    Behaviour("ligne à une case de trop", rewritten(lambda b: b.replace(b"Parc 7;", b"Parc 7;;")), "1 ligne mise de côté\u00a0: la ligne 9 a 9 cases au lieu de 8", COUNT - 1,
              but={"data-fair": FINE, "CKAN": FINE, "Opendatasoft": ("est abîmé…à la ligne 9, 9 cases au lieu de 8…rien n’a été gardé", None)}),
    Behaviour("autre encodage", rewritten(refused_bytes), "n’est pas en UTF-8", COUNT,
              but={"Opendatasoft": ("ne s’y lit plus à partir de la ligne 2", None), "data-fair": ("un texte qui n’est pas en UTF-8", None), "CKAN": ("un texte qui n’est pas en UTF-8", None)}),
    Behaviour("valeurs d’un autre type", odd_values, "«\u00a0arbres\u00a0»\u00a0: 1 valeur n’est pas du type nombre entier, comme «\u00a0beaucoup\u00a0»…«\u00a0jour\u00a0»\u00a0: 1 valeur", COUNT),
    Behaviour("code 500", instead(lambda h, p, q: h.send({}, 500)), "est en panne (code 500)"),
    Behaviour("code 403", instead(lambda h, p, q: h.send({}, 403)), "refuse l’accès (code 403)"),
    Behaviour("code 429, attendre « ² »", instead(lambda h, p, q: h.send({}, 429, Retry_After="\u00b2")), "trop de demandes (code 429)"),
    Behaviour("code 204", instead(lambda h, p, q: h.send(b"", 204)), "sans rien envoyer|n’en donne aucune|est vide"),
    Behaviour("Content-Length\u00a0: abc", rewritten(lambda b: b, Content_Length="abc", Connection="close"), "", COUNT),
    Behaviour("br au lieu de gzip", rewritten(lambda b: b, Content_Encoding="br"), "autre chose que du HTTP lisible"),
    Behaviour("ni HTTP ni rien", instead(lambda h, p, q: h.wfile.write(b"SSH-2.0-x\r\n")), "autre chose que du HTTP lisible"),
    Behaviour("jeu inconnu", truthful, "code 404", ask=lambda here: here.load("inconnu")),
    Behaviour("colonne inconnue", truthful, "n’a pas (ou plus) de colonne", ask=lambda here: here.load("parcs", columns=["toits"])),
    Behaviour("filtre inconnu", truthful, "n’a pas (ou plus) de colonne", ask=lambda here: here.load("parcs", where={"toits": 1})),
    Behaviour("intervalle", truthful, "", 5, ask=lambda here: here.load("parcs", where={"surface": (17.5, None)}, columns=["nom"])),
]  # fmt: skip


def played(behaviour: Behaviour, kind: str) -> tuple[str, Any, float]:
    """Ce qu'une personne lit, ce qu'elle reçoit, et en combien de secondes."""
    messages.told.clear()
    out, table, started = io.StringIO(), None, time.monotonic()
    with servers.serve(truthful(kind)) as server, warnings.catch_warnings(), contextlib.redirect_stdout(out):
        warnings.simplefilter("error")
        here = portal.portal(server.base, limits=FAST)
        server.reply = behaviour.make(kind)
        started = time.monotonic()
        try:
            table = behaviour.ask(here)
        except ExplainedError as problem:
            out.write(str(problem))
    return " ".join(out.getvalue().split()), table, time.monotonic() - started


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("DATAKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("DATAKIT_OFFLINE", raising=False)


@pytest.mark.turning(3)
@pytest.mark.network
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("behaviour", BEHAVIOURS, ids=[b.name for b in BEHAVIOURS])
def test_every_portal_behaves_and_is_told(behaviour, kind):
    said, table, seconds = played(behaviour, kind)
    wanted, rows = (behaviour.but or {}).get(kind, (behaviour.said, behaviour.rows))
    told = [all(part in said for part in way.split("…")) for way in " ".join(wanted.split()).split("|")]
    said = said.removeprefix("« parcs », sur « 127.0.0.1 » : Le fichier « parcs.csv », parmi 2.").strip()
    assert any(told) if wanted else not said, said
    assert rows is None or len(table) == rows
    assert seconds < 60, "l’attente est bornée, même quand la machine peine"
    if rows is None and table is None:
        assert "127.0.0.1" in said
        assert (
            "catalogue"
            if "milliard" in behaviour.name
            else "parcs"
            if "jeu" not in behaviour.name
            else "inconnu"
        ) in said
    assert not re.search("Traceback|Error|Exception|codec|parse", said)


@pytest.mark.network
@pytest.mark.parametrize("kind", KINDS)
def test_types_are_those_of_the_schema(kind):
    _, table, _ = played(BEHAVIOURS[0], kind)
    assert {name: str(table[name].dtype) for name in EXPECTED} == EXPECTED
    assert table["code"].tolist()[:2] == ["01000", "01001"]
    assert table["arbres"].isna().tolist() == [i == 3 for i in range(COUNT)]
    assert table["vu"].iloc[0] == pd.Timestamp("2026-05-01T06:00Z")
    assert table["jour"].iloc[0] == pd.Timestamp("2026-05-01")
    assert table["ouvert"].tolist()[:2] == [True, False]
    assert table.geometry.iloc[1].coords[0] == (0.31, 46.11)


@pytest.mark.network
@pytest.mark.parametrize("kind", KINDS)
def test_a_table_that_lacks_rows_is_given_once_and_never_kept(kind, tmp_path):
    with servers.serve(truthful(kind)) as server, contextlib.redirect_stdout(io.StringIO()):
        here = portal.portal(server.base, limits=FAST)
        server.reply = fewer(kind)
        short = here.load("parcs")
        server.reply = truthful(kind)
        assert len(here.load("parcs")) == COUNT, "redemandée, et non reprise du cache"
        server.reply = fewer(kind)
        assert len(here.load("parcs")) == COUNT, "celle-là est entière : elle est gardée"
    assert len(short) == COUNT - 2


def main() -> None:
    """Imprime le tableau : une ligne par conduite et par logiciel, avec la phrase lue."""
    os.environ["DATAKIT_CACHE"] = tempfile.mkdtemp()
    os.environ.pop("DATAKIT_OFFLINE", None)
    for behaviour in BEHAVIOURS:
        print(f"\n## {behaviour.name}\n")
        for kind in KINDS:
            os.environ["DATAKIT_CACHE"] = tempfile.mkdtemp()
            said, table, seconds = played(behaviour, kind)
            rows = "erreur" if table is None else f"{len(table)} lignes"
            print(f"- {kind} ({rows}, {seconds:.1f} s) : {said or '—'}")


if __name__ == "__main__":
    main()
