"""Des serveurs locaux, sur de vraies sockets, qui parlent chaque API telle que documentée ou se conduisent mal."""

from __future__ import annotations

import gzip
import json
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlencode, urlsplit

_BOMB = gzip.compress(b"0" * (16 * 2**20))  # 16 Ko qui en font 16 384
Reply = Callable[["Handler", str, dict[str, str]], None]


class Handler(BaseHTTPRequestHandler):
    """Confie chaque demande à `server.reply`, et compte les demandes."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # sans quoi chaque petite réponse attend 40 ms

    def do_GET(self):
        if self.server.stopped:  # les connexions gardées ouvertes survivent à l'arrêt du serveur
            self.close_connection = True
            return
        parts = urlsplit(self.path)
        query = {k: v[0] for k, v in parse_qs(parts.query, keep_blank_values=True).items()}
        self.server.seen.append(self.path)
        try:
            self.server.reply(self, unquote(parts.path), query)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, *args):
        pass

    def send(self, body, status=200, kind="application/json", **headers):
        if not isinstance(body, bytes):
            body = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Length": str(len(body)), **named}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serve(reply: Reply):
    """Un serveur sur la boucle locale ; rend le serveur, avec `.base` et la liste `.seen` des demandes."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.reply, server.seen, server.stopped = reply, [], False
    server.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopped = True
        server.shutdown()
        server.server_close()


LATLON = "http://www.w3.org/2003/01/geo/wgs84_pos#lat_long"
GEOMETRY = "https://purl.org/geojson/vocab#geometry"
FORMATS = {"date": "date", "datetime": "date-time", "date-time": "date-time"}
CALCULATED = {  # ce que data-fair calcule, et le format qu'il en annonce
    "_id": ("string", "uri-reference"), "_i": ("integer", ""), "_rand": ("integer", ""), "_updatedAt": ("string", "date-time"),
    "_geopoint": ("string", ""), "_geoshape": ("object", ""), "_geocorners": ("array", ""), "_attachment_url": ("string", ""),
}  # fmt: skip


def _property(field):
    """Une colonne, telle que data-fair l'annonce dans `/schema` ; un champ déjà écrit à sa façon (`key`) est laissé."""
    if "key" in field:
        return {**field, "label": field.get("title") or field["key"]}

    name, kind = field["name"], field.get("format") or field.get("type")
    found = {"key": name, "type": field.get("type", "string")}
    if kind in FORMATS:
        found |= {"type": "string", "format": FORMATS[kind]}
    if kind == "geopoint":
        found |= {"type": "string", "x-refersTo": LATLON}
    if kind == "geojson":
        found |= {"type": "string", "x-refersTo": GEOMETRY}
    if name in CALCULATED:
        type_, format_ = CALCULATED[name]
        found |= {"type": type_, "x-calculated": True} | ({"format": format_} if format_ else {})
    if name == "_geopoint":
        found["x-refersTo"] = LATLON
    if field.get("title"):
        found["title"] = field["title"]
    return {**found, "label": field.get("title") or name}


def _table_schema(schema):
    """Le Table Schema que data-fair tire du sien : ni formats, ni colonnes jointes, ni colonnes calculées."""
    kept = [one for one in schema if not one.get("x-calculated") and not one.get("x-extension")]
    fields = []
    for one in kept:
        field = {"name": one["key"], "title": one.get("title"), "type": one["type"]}
        if "x-refersTo" in one:
            field["rdfType"] = one["x-refersTo"]
        fields.append(field)
    return {"fields": fields}


def _among(value):
    """Les valeurs d'un filtre `_in` : du JSON si la première est entre guillemets, sinon coupées aux virgules."""
    if value.startswith('"'):
        return [str(one) for one in json.loads(f"[{value}]")]
    return [one for one in value.split(",") if one]


def _flat(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


class DataFair:
    """Un portail data-fair d'un jeu : schéma, `select`, pages, `next`, filtres, refus, CSV et géométrie.

    Écrit d'après le code du serveur : une colonne inconnue est refusée (400), un contour ne vient que si on le nomme,
    `total` n'est pas sur les pages qui suivent, une page pleine a toujours une suivante, même vide.
    """

    MOST = 10_000

    def __init__(self, rows, fields, id="parcs", fake_ods=False):
        self.rows, self.fields, self.id, self.fake_ods = rows, fields, id, fake_ods

    def __call__(self, handler, path, query):
        root = "/data-fair/api/v1"
        if path == f"{root}/catalog/datasets":
            results = [] if query.get("size") == "0" else [self._entry()]
            return handler.send({"count": 1, "results": results})
        if path == f"{root}/datasets/{self.id}/schema":
            if query.get("mimeType") == "application/tableschema+json":
                return handler.send(_table_schema(self.schema()))
            return handler.send(self.schema())
        if path == f"{root}/datasets/{self.id}/lines":
            return self._lines(handler, query)
        if self.fake_ods and path == "/api/explore/v2.1/catalog/datasets":
            return handler.send({"total_count": 1, "results": []})
        return handler.send({"error": "introuvable"}, 404)

    def schema(self):
        """Les colonnes annoncées ; tout jeu a au moins un identifiant par ligne."""
        found = [_property(field) for field in self.fields]
        if "_id" not in [one["key"] for one in found]:
            found.append(_property({"name": "_id"}))
        return found

    def _entry(self):
        return {"id": self.id, "title": "Parcs de Poitiers", "topics": [{"title": "Environnement"}], "bbox": [0, 46, 1, 47],
                "keywords": ["parc", "jardin"], "count": len(self.rows), "dataUpdatedAt": "2026-10-01T08:00:00.000Z",
                "license": {"title": "Licence Ouverte 2.0"}, "owner": {"name": "Grand Poitiers"}}  # fmt: skip

    def _lines(self, handler, query):
        known = [one["key"] for one in self.schema()]
        selected = query["select"].split(",") if "select" in query else []
        unknown = [name for name in selected if name not in known]
        if unknown:
            return handler.send(f"Impossible de sélectionner le champ {unknown[0]}", 400, kind="text/plain")
        if int(query.get("size", 12)) > self.MOST:
            return handler.send('"size" cannot be more than 10000', 400, kind="text/plain")
        kept = self._kept(query, known)
        if kept is None:
            return handler.send("Impossible d'appliquer un filtre", 400, kind="text/plain")

        page = self._page(handler, query, kept, selected)
        link = {"Link": f"<{page['next']}>; rel=next"} if "next" in page else {}
        if query.get("format") != "csv":
            return handler.send(page, **link)
        names = selected or known
        types = {one["key"]: one["type"] for one in self.schema()}
        lines = [",".join(f'"{name}"' for name in names)]
        lines += [
            ",".join(_csv_cell(row.get(name), types[name]) for name in names) for row in page["results"]
        ]
        return handler.send("\ufeff" + "\n".join(lines) + "\n", kind="text/csv; charset=utf-8", **link)

    def _kept(self, query, known):
        """Les lignes qui passent les filtres ; rien si l'un ne se demande pas ainsi."""
        rows = self.rows
        for key, value in query.items():
            name, _, sign = key.rpartition("_")
            if sign not in ("eq", "in", "gte", "lte"):
                continue
            if name not in known or not value:
                return None
            if sign == "eq":
                rows = [r for r in rows if _flat(r.get(name)) == value]
            elif sign == "in":
                rows = [r for r in rows if _flat(r.get(name)) in _among(value)]
            else:
                rows = [r for r in rows if _compares(r.get(name), value, sign)]
        return rows

    def _page(self, handler, query, rows, selected):
        size, after = int(query.get("size", 12)), int(query.get("after", 0))
        page = []
        for row in rows[after : after + size]:
            if selected:
                shown = {key: row[key] for key in selected if key in row}
            else:
                shown = {key: value for key, value in row.items() if key not in ("_geoshape", "_geocorners")}
            page.append(shown | {"_score": None})
        answer = {} if after else {"total": len(rows)}
        answer["results"] = page
        if page and len(page) == size:
            rest = urlencode({**query, "after": after + size})
            answer["next"] = f"{handler.server.base}{urlsplit(handler.path).path}?{rest}"
        return answer


def _compares(mine, bound, sign):
    """`mine` est-il du bon côté ? Des nombres entre eux, des dates entre elles."""
    if mine is None:
        return False
    theirs = float(bound) if isinstance(mine, (int, float)) else bound
    return mine >= theirs if sign == "gte" else mine <= theirs


def _csv_cell(value, kind):
    """Une case du CSV de data-fair, selon le type annoncé : un texte est toujours entre guillemets, un nombre jamais."""
    if value is None:
        return ""
    if kind == "boolean":
        return "1" if value else "0"
    if kind in ("integer", "number"):
        return str(value)
    text = json.dumps(value) if isinstance(value, (dict, list)) else str(value)
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


class Opendatasoft:
    """Un portail Explore 2.1 d'un jeu."""

    def __init__(self, rows, fields, id="parcs"):
        self.rows, self.fields, self.id = rows, fields, id

    def __call__(self, handler, path, query):
        root = "/api/explore/v2.1/catalog/datasets"
        if path == root:
            offset = int(query.get("offset", 0))
            return handler.send({"total_count": 1, "results": [self._entry()][offset:]})
        if path == f"{root}/{self.id}":
            return handler.send(self._entry())
        if path == f"{root}/{self.id}/exports/csv":
            return handler.send(self._csv(query), kind="text/csv")
        if path == f"{root}/{self.id}/records":
            return handler.send({"total_count": len(self._kept(query)), "results": []})
        return handler.send({"error_code": "NotFound"}, 404)

    def _entry(self):
        metas = {"title": "Parcs", "theme": ["Environnement"], "keyword": ["parc"], "license": "Licence Ouverte",
                 "modified": "2026-10-01T08:00:00+00:00", "records_count": len(self.rows), "publisher": "Une ville"}  # fmt: skip
        return {"dataset_id": self.id, "fields": self.fields, "metas": {"default": metas}}

    def _kept(self, query):
        if not query.get("where", "").startswith("nom = "):
            name, _, low = query.get("where", "").partition(" >= ")
            return [r for r in self.rows if not low or r[name] >= float(low)]
        return [r for r in self.rows if r["nom"] == json.loads(query["where"].removeprefix("nom = "))]

    def _csv(self, query):
        names = (query.get("select") or ",".join(f["name"] for f in self.fields)).split(",")
        rows = self._kept(query)
        rows = rows[: int(query["limit"])] if "limit" in query else rows

        def cell(value):
            if isinstance(value, dict):
                return f"{value['lat']}, {value['lon']}"
            return "" if value is None else str(value)

        return (
            "\ufeff"
            + "\n".join([";".join(names), *(";".join(cell(r.get(n)) for n in names) for r in rows)])
            + "\n"
        )


class UData:
    """Un portail uData d'un jeu, dont le fichier est un CSV."""

    def __init__(self, rows, fields=(), id="parcs", schema=None):
        self.rows, self.fields, self.id, self.schema = rows, fields, id, schema

    def __call__(self, handler, path, query):
        root = "/api/1/datasets/"
        card = {"slug": self.id, "id": "5f", "title": "Parcs de Poitiers", "tags": ["parc", "environnement"], "license": "lov2",
                "last_update": "2026-10-01T08:00:00+00:00", "organization": {"name": "Grand Poitiers"}}  # fmt: skip
        if path == root:
            return handler.send({"data": [card], "page": 1, "page_size": 1, "total": 1, "next_page": None})
        body = self._csv()
        if path == f"{root}{self.id}/":
            schema = {"url": handler.server.base + "/schema.json"} if self.schema else None
            file = {"id": "r1", "title": "parcs.csv", "format": "csv", "type": "main", "filetype": "file",
                    "filesize": len(body), "url": handler.server.base + "/fichiers/parcs.csv", "schema": schema}  # fmt: skip
            return handler.send(card | {"resources": [file | {"title": "notice", "format": "pdf"}, file]})
        if path == "/schema.json":
            return handler.send({"fields": self.schema})
        if path == "/fichiers/parcs.csv":
            return handler.send(body, kind="text/csv")
        return handler.send({"message": "introuvable"}, 404)

    def _csv(self):
        names = list(self.rows[0]) if self.rows else ["nom"]
        return "\n".join(
            [";".join(names), *(";".join(_plain(row.get(n)) for n in names) for row in self.rows)]
        ).encode()


def _plain(value):
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    return str(value)


class Ckan:
    """Un portail CKAN d'un jeu, rangé dans sa base."""

    def __init__(self, rows, fields, id="parcs"):
        self.rows, self.fields, self.id = rows, fields, id

    def __call__(self, handler, path, query):
        card = {"name": self.id, "id": "7a", "title": "Parcs de Poitiers", "tags": [{"display_name": "environnement"}],
                "groups": [{"title": "Parc"}], "metadata_modified": "2026-10-01T08:00:00", "license_title": "Licence Ouverte"}  # fmt: skip
        if path == "/api/3/action/package_search":
            return handler.send({"success": True, "result": {"count": 1, "results": [card]}})
        if path == "/api/3/action/package_show" and query.get("id") == self.id:
            file = {
                "id": "r1",
                "name": "parcs",
                "format": "CSV",
                "datastore_active": True,
                "url": handler.server.base + "/f.csv",
            }
            return handler.send({"success": True, "result": card | {"resources": [file]}})
        if path == "/api/3/action/datastore_search":
            rows = self.rows
            for name, value in json.loads(query.get("filters", "{}")).items():
                rows = [r for r in rows if r.get(name) in (value if isinstance(value, list) else [value])]
            start, limit = int(query.get("offset", 0)), min(int(query.get("limit", 100)), 32_000)
            fields = [f for f in self.fields if f["id"] in query.get("fields", f["id"]).split(",")]
            page = [{f["id"]: r.get(f["id"]) for f in fields} for r in rows[start : start + limit]]
            return handler.send(
                {"success": True, "result": {"fields": fields, "records": page, "total": len(rows)}}
            )
        return handler.send({"success": False, "error": {"message": "Not found"}}, 404)


def slow_headers(handler, path, query):
    """Des en-têtes envoyés un octet à la fois, sans fin utile."""
    for byte in b"HTTP/1.1 200 OK\r\nX-Lent: " + b"a" * 400:
        handler.wfile.write(bytes([byte]))
        handler.wfile.flush()
        time.sleep(0.05)


def slow_body(handler, path, query):
    """Un corps envoyé un octet à la fois."""
    handler.send(b"", Content_Length="100000")
    for _ in range(400):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def cut_short(handler, path, query):
    """Un corps coupé avant la fin annoncée."""
    handler.send(b'{"results": [', Content_Length="5000")
    handler.close_connection = True


def login_page(handler, path, query):
    """Une page de connexion, avec un code 200."""
    handler.send("<!doctype html><title>Connexion</title>", kind="text/html")


def redirect_loop(handler, path, query):
    """Une redirection vers soi-même."""
    handler.send(b"", 302, Location=handler.path)


def to_plain_http(handler, path, query):
    """Une redirection vers un autre hôte, sans https."""
    handler.send(b"", 302, Location="http://exemple.invalid/x")


def endless(handler, path, query):
    """2 Go de zéros, annoncés tels."""
    handler.send(b"", Content_Length=str(2 * 2**30))
    for _ in range(2048):
        handler.wfile.write(b"0" * 2**20)


def gzip_bomb(handler, path, query):
    """Un petit corps compressé qui se gonfle."""
    handler.send(_BOMB, Content_Encoding="gzip")


def failing(codes, then, **headers):
    """Quelques codes d'erreur, puis une vraie réponse."""
    left = list(codes)

    def reply(handler, path, query):
        if left:
            return handler.send({"error": "plus tard"}, left.pop(0), **headers)
        return then(handler, path, query)

    return reply
