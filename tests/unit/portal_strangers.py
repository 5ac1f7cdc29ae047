# ruff: noqa
# fmt: off
"""Quarante façons dont un vrai portail de données ouvertes se conduit mal, ou honnêtement mais autrement.

    PYTHONPATH=src python portal_strangers.py [-v] [-j 3] [nom…]     lance tout (ou les cas nommés)
    python portal_strangers.py --serve NOM                            ouvre le serveur d'un cas, pour curl
    python portal_strangers.py --list

Chaque serveur est un vrai serveur HTTP sur la boucle locale (threads du parent) ; le kit tourne dans un processus à
part, dédoublé avant le premier serveur, avec un HOME neuf, pas de mandataire, et une limite dure de 60 s.
"""
import argparse
import atexit
import contextlib
import csv
import dataclasses
import datetime as dt
import functools
import gzip
import http.server
import io
import json
import multiprocessing
import os
import pickle
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import zlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable
from urllib.parse import parse_qs, quote, unquote, urlsplit

HARD = 60.0


# ================================================================ le serveur
class Req:
    """Une demande reçue ; `json`, `body`, `raw`, `drip` y répondent."""

    def __init__(self, h, server):
        self.h, self.server = h, server
        self.method, self.target, self.headers = h.command, h.path, h.headers
        parts = urlsplit(h.path)
        self.path = unquote(parts.path)
        self.q = {k: v[-1] for k, v in parse_qs(parts.query, keep_blank_values=True).items()}
        host = h.headers.get("Host") or f"{server.host}:{server.port}"
        self.base = f"{server.scheme}://{host}"

    def int(self, name, default):
        try:
            return int(self.q.get(name, default))
        except ValueError:
            return default

    def body(self, data, ctype="text/plain; charset=utf-8", status=200, headers=()):
        if isinstance(data, str):
            data = data.encode()
        out = [f"HTTP/1.1 {status} X".encode(), f"Content-Type: {ctype}".encode(), f"Content-Length: {len(data)}".encode()]
        out += [f"{k}: {v}".encode("latin-1") for k, v in dict(headers).items()]
        if status in (204, 304):
            out = [o for o in out if not o.startswith((b"Content-Length", b"Content-Type"))]
            data = b""
        self.raw(b"\r\n".join(out) + b"\r\n\r\n" + (b"" if self.method == "HEAD" else data))
        return True

    def json(self, obj, status=200, headers=()):
        return self.body(json.dumps(obj, ensure_ascii=False), "application/json; charset=utf-8", status, headers)

    def redirect(self, where, status=302):
        return self.body(b"", "text/html; charset=utf-8", status, {"Location": where})

    def raw(self, data):
        self.h.wfile.write(data)
        self.h.wfile.flush()
        self.server.sent += len(data)

    def cut(self):
        """Ferme la connexion, sans finir la réponse."""
        self.h.close_connection = True
        return True

    def drip(self, unit, every=0.4, seconds=70.0):
        end = time.monotonic() + seconds
        i = 0
        while time.monotonic() < end and not self.server.stopping.is_set():
            self.raw(unit(i) if callable(unit) else unit)
            i += 1
            self.server.stopping.wait(every)
        return self.cut()

    def hush(self, seconds=70.0):
        self.server.stopping.wait(seconds)
        return self.cut()


class Server:
    def __init__(self, app, host="127.0.0.1", tls=None):
        self.app, self.host = app, host
        self.log, self.sent, self.stopping = [], 0, threading.Event()
        self.scheme = "https" if tls else "http"
        outer = self

        class H(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 75

            def handle(self):
                try:
                    super().handle()
                except (OSError, ssl.SSLError, ValueError):
                    pass

            def do_GET(self):
                req = Req(self, outer)
                outer.log.append((time.monotonic(), self.command, self.path))
                try:
                    outer.app(req)
                except (OSError, ssl.SSLError):
                    self.close_connection = True

            do_HEAD = do_GET

            def do_POST(self):
                n = int(self.headers.get("Content-Length") or 0)
                self.posted = self.rfile.read(n)
                self.do_GET()

            def log_message(self, *a):
                pass

        class S(http.server.ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

            def handle_error(self, request, client_address):
                pass

        self.httpd = S((host, 0), H)
        if tls:
            ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            ctx.load_cert_chain(*tls)
            self.httpd.socket = ctx.wrap_socket(self.httpd.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self.httpd.server_address[1]
        self.url = f"{self.scheme}://{host}:{self.port}"
        threading.Thread(target=self.httpd.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self):
        self.stopping.set()
        self.httpd.shutdown()
        self.httpd.server_close()


# ================================================================ les données
PARIS_WINTER, PARIS_SUMMER = dt.timezone(dt.timedelta(hours=1)), dt.timezone(dt.timedelta(hours=2))


def equipement(i):
    maj = (dt.datetime(2024, 1, 15, 8, 30, tzinfo=PARIS_WINTER) if i % 2 else
           dt.datetime(2024, 7, 15, 8, 30, tzinfo=PARIS_SUMMER)) + dt.timedelta(minutes=i)
    return {"code": f"{i + 1:05d}", "nom": f"Médiathèque n° {i + 1}",
            "ouverture": (dt.date(1990, 1, 1) + dt.timedelta(days=97 * (i % 120))).isoformat(),
            "maj": maj.isoformat(), "accessible": (True, False, None)[i % 3],
            "places": None if i % 7 == 3 else 10 + i, "surface": round(12.5 + i * 0.75, 2)}


TYPES = {"code": "text", "nom": "text", "ouverture": "date", "maj": "datetime", "accessible": "bool",
         "places": "int", "surface": "float"}


@dataclasses.dataclass
class Table:
    id: str
    title: str
    types: dict
    rows: list
    theme: str = "Culture"
    modified: str = "2024-05-02T09:00:00+00:00"

    def csv(self, sep=",", rows=None, yes=("true", "false"), bom=False, enc="utf-8", names=None):
        names = names or list(self.types)
        out = io.StringIO()
        w = csv.writer(out, delimiter=sep, lineterminator="\r\n")
        w.writerow(names)
        for r in self.rows if rows is None else rows:
            w.writerow([self.cell(r.get(n), yes) for n in names])
        return (b"\xef\xbb\xbf" if bom else b"") + out.getvalue().encode(enc)

    @staticmethod
    def cell(v, yes):
        if v is None:
            return ""
        if v is True or v is False:
            return yes[0] if v else yes[1]
        if isinstance(v, dict) and "lat" in v:
            return f"{v['lat']}, {v['lon']}"
        return v


def equipements(id, n, title="Équipements culturels", **kw):
    return Table(id, title, dict(TYPES), [equipement(i) for i in range(n)], **kw)


def with_geo(t, holes=()):
    t.types["position"] = "geo"
    for i, r in enumerate(t.rows):
        r["position"] = None if i in holes else {"lat": round(46.5 + i / 1000, 5), "lon": round(0.3 + i / 500, 5)}
    return t


def parquet(t, rows, names):
    import pyarrow as pa
    import pyarrow.parquet as pq
    cols = {}
    for n in names:
        kind, v = t.types[n], [r.get(n) for r in rows]
        if kind == "date":
            cols[n] = pa.array([x and dt.date.fromisoformat(x) for x in v], pa.date32())
        elif kind == "datetime":
            cols[n] = pa.array([x and dt.datetime.fromisoformat(x) for x in v], pa.timestamp("ms", "UTC"))
        elif kind == "geo":
            import shapely
            cols[n] = pa.array([x and shapely.Point(x["lon"], x["lat"]).wkb for x in v], pa.binary())
        else:
            cols[n] = pa.array(v, {"text": pa.string(), "bool": pa.bool_(), "int": pa.int64(), "float": pa.float64()}[kind])
    b = io.BytesIO()
    pq.write_table(pa.table(cols), b)
    return b.getvalue()


# ================================================================ les quatre logiciels
class App:
    """`fault(req, route)` passe d'abord ; s'il rend True, il a répondu."""

    def __init__(self, *tables, fault=None, cap=10000, **opt):
        self.tables, self.fault, self.cap, self.opt = list(tables), fault, cap, opt
        self.seen, self.rows_sent, self.marks, self.trap = {}, 0, [], None
        self.lock = threading.Lock()

    def table(self, id):
        return next((t for t in self.tables if t.id == id), None)

    def nth(self, route):
        return self.seen.get(route, 0)

    def enter(self, req, route):
        with self.lock:
            self.seen[route] = self.seen.get(route, 0) + 1
            self.marks.append((time.monotonic(), route, req.target))
        return bool(self.fault and self.fault(self, req, route))

    def pick(self, req, t):
        names = [s.strip() for s in req.q.get("select", "").split(",") if s.strip() in t.types]
        return names or list(t.types)


class DataFair(App):
    """data-fair (Koumoul), avec ou sans le préfixe /data-fair."""

    def field(self, n, kind):
        f = {"key": n, "x-originalName": n, "x-cardinality": 12}
        f.update({"text": {"type": "string"}, "date": {"type": "string", "format": "date", "x-refersTo": "http://schema.org/Date"},
                  "datetime": {"type": "string", "format": "date-time"}, "bool": {"type": "boolean"},
                  "int": {"type": "integer"}, "float": {"type": "number"},
                  "geo": {"type": "string", "x-refersTo": "http://www.w3.org/2003/01/geo/wgs84_pos#lat_long"}}[kind])
        return f

    def schema(self, t):
        s = [self.field(n, k) for n, k in t.types.items()]
        if "geo" in t.types.values():
            s.append({"key": "_geopoint", "type": "string", "x-calculated": True,
                      "x-refersTo": "http://www.w3.org/2003/01/geo/wgs84_pos#lat_long"})
        return s + [{"key": "_i", "type": "integer", "x-calculated": True},
                    {"key": "_id", "type": "string", "format": "uri-reference", "x-calculated": True},
                    {"key": "_rand", "type": "integer", "x-calculated": True}]

    def meta(self, req, t):
        return {"id": t.id, "slug": t.id, "title": t.title, "description": f"{t.title}, en accès libre.", "status": "finalized",
                "schema": self.schema(t), "count": len(t.rows), "createdAt": "2023-01-10T10:00:00.000Z",
                "updatedAt": t.modified, "dataUpdatedAt": t.modified, "finalizedAt": t.modified,
                "file": {"name": f"{t.id}.csv", "size": 40213, "encoding": "UTF-8", "mimetype": "text/csv"},
                "owner": {"type": "organization", "id": "ville", "name": "Ville de Trifouilly"}, "visibility": "public", "public": True,
                "license": {"title": "Licence Ouverte / Open Licence", "href": "https://www.etalab.gouv.fr/licence-ouverte-open-licence"},
                "topics": [{"id": "t1", "title": t.theme}], "keywords": ["ville"], "href": f"{req.base}/data-fair/api/v1/datasets/{t.id}",
                "page": f"{req.base}/datasets/{t.id}"}

    def line(self, t, i):
        r = {k: (f"{v['lat']},{v['lon']}" if isinstance(v, dict) and "lat" in v else v) for k, v in t.rows[i].items() if v is not None}
        if "geo" in t.types.values():
            n = next(k for k, v in t.types.items() if v == "geo")
            if n in r:
                r["_geopoint"] = r[n]
        return {**r, "_id": f"l{i}", "_i": i + 1, "_rand": (i * 7919) % 1000003, "_score": None}

    def next_url(self, req, t, size, end):
        return f"{req.base}{req.path}?size={size}&after={end}" + (f"&format={req.q['format']}" if "format" in req.q else "")

    def lines(self, req, t):
        size = req.int("size", 12)
        if size > 10000:
            return req.body("Le paramètre size est trop grand", status=400)
        size = min(size, self.cap)
        start = req.int("after", 0) or (req.int("page", 1) - 1) * size
        end = min(start + size, len(t.rows))
        self.rows_sent += max(0, end - start)
        nxt = self.next_url(req, t, size, end) if end < len(t.rows) else None
        fmt = req.q.get("format", "json")
        link = {"Link": f"<{nxt}>; rel=next"} if nxt else {}
        if fmt == "csv":
            rows = [{k: v for k, v in self.line(t, i).items()} for i in range(start, end)]
            return req.body(t.csv(",", rows, ("1", "0"), names=self.pick(req, t)), "text/csv; charset=utf-8", headers=link)
        if fmt == "geojson":
            feats = []
            for i in range(start, end):
                r = self.line(t, i)
                p = t.rows[i].get("position")
                feats.append({"type": "Feature", "id": r["_id"], "properties": {k: v for k, v in r.items() if k != "_geopoint"},
                              "geometry": p and {"type": "Point", "coordinates": [p["lon"], p["lat"]]}})
            return req.json({"type": "FeatureCollection", "total": len(t.rows), "features": feats}, headers=link)
        if fmt not in ("json",):
            return req.body("Format inconnu", status=400)
        out = {"total": len(t.rows)}
        if nxt:
            out["next"] = nxt
        keep = [s for s in req.q.get("select", "").split(",") if s]
        out["results"] = [{k: v for k, v in self.line(t, i).items() if not keep or k in keep or k == "_score"} for i in range(start, end)]
        return req.json(out, headers=link)

    def __call__(self, req):
        m = re.match(r"^(?:/data-fair)?/api/v1/(.*?)/?$", req.path)
        p = m.group(1).split("/") if m else []
        if p[:2] == ["catalog", "datasets"]:
            p = p[1:]
        if p == ["datasets"]:
            if self.enter(req, "catalogue"):
                return None
            size, page = min(req.int("size", 12), 10000), req.int("page", 1)
            part = self.tables[(page - 1) * size:page * size] if size else []
            return req.json({"count": len(self.tables), "results": [self.meta(req, t) for t in part], "facets": {}})
        if len(p) >= 2 and p[0] == "datasets":
            t = self.table(p[1])
            if not t:
                return req.body("Jeu de données inconnu", status=404)
            rest = p[2:]
            if not rest:
                return self.enter(req, "dataset") or req.json(self.meta(req, t))
            if rest == ["schema"]:
                return self.enter(req, "schema") or req.json(self.schema(t))
            if rest == ["lines"]:
                return self.enter(req, "data") or self.lines(req, t)
            if rest[0] in ("raw", "full", "data-files"):
                return self.enter(req, "data") or req.body(t.csv(",", yes=("oui", "non")), "text/csv; charset=utf-8")
        if p in (["ping"], ["status"]):
            return req.json({"status": "ok"})
        return req.body("Cannot GET", "text/html", 404)


class ODS(App):
    """Opendatasoft Explore v2.1."""

    KIND = {"text": "text", "date": "date", "datetime": "datetime", "bool": "boolean", "int": "int", "float": "double", "geo": "geo_point_2d"}

    def meta(self, t):
        return {"dataset_id": t.id, "dataset_uid": "da_" + t.id[:6], "attachments": [], "has_records": True, "data_visible": True,
                "features": ["analyze"] + (["geo"] if "geo" in t.types.values() else []),
                "metas": {"default": {"title": t.title, "description": f"<p>{t.title}</p>", "theme": [t.theme], "keyword": ["ville"],
                                      "license": "Licence Ouverte v2.0", "license_url": None, "language": "fr", "publisher": "Ville de Trifouilly",
                                      "modified": t.modified, "data_processed": t.modified, "metadata_processed": t.modified,
                                      "records_count": len(t.rows), "timezone": None}},
                "fields": [{"name": n, "label": n, "type": self.KIND[k], "description": None, "annotations": {}} for n, k in t.types.items()]}

    def catalogue(self, req):
        limit, offset = req.int("limit", 10), req.int("offset", 0)
        if limit > 100 or limit < -1:
            return self.refuse(req, f"Invalid value for limit API parameter: {limit} was found but -1 <= limit <= 100 is expected.")
        if limit == -1:
            limit = 100
        return req.json({"total_count": len(self.tables), "results": [self.meta(t) for t in self.tables[offset:offset + limit]]})

    @staticmethod
    def refuse(req, message):
        return req.json({"error_code": "InvalidRESTParameterError", "message": message}, 400)

    def export(self, req, t, fmt):
        limit, offset = req.int("limit", -1), req.int("offset", 0)
        rows = t.rows[offset:] if limit < 0 else t.rows[offset:offset + limit]
        self.rows_sent += len(rows)
        names = self.pick(req, t)
        data, ctype = self.encode(t, rows, names, fmt, req)
        return (data, ctype) if data is not None else None

    def encode(self, t, rows, names, fmt, req):
        if fmt == "csv":
            bom = req.q.get("with_bom", "true").lower() != "false"
            return t.csv(req.q.get("delimiter", ";"), rows, names=names, bom=bom), "text/csv; charset=utf-8"
        pick = [{n: r.get(n) for n in names} for r in rows]
        if fmt == "json":
            return json.dumps(pick, ensure_ascii=False).encode(), "application/json; charset=utf-8"
        if fmt == "jsonl":
            return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in pick).encode(), "application/json; charset=utf-8"
        if fmt == "geojson":
            feats = [{"type": "Feature", "properties": {k: v for k, v in r.items() if t.types[k] != "geo"},
                      "geometry": r.get("position") and {"type": "Point", "coordinates": [r["position"]["lon"], r["position"]["lat"]]}} for r in pick]
            return json.dumps({"type": "FeatureCollection", "features": feats}, ensure_ascii=False).encode(), "application/geo+json"
        if fmt == "parquet":
            return parquet(t, rows, names), "application/vnd.apache.parquet"
        return None, None

    def records(self, req, t):
        limit, offset = req.int("limit", 10), req.int("offset", 0)
        if limit > 100 or limit < -1:
            return self.refuse(req, f"Invalid value for limit API parameter: {limit} was found but -1 <= limit <= 100 is expected.")
        if limit == -1:
            limit = 100
        if offset + limit > 10000:
            return self.refuse(req, "Invalid value for offset API parameter: offset + limit <= 10000 is expected.")
        rows, names = t.rows[offset:offset + limit], self.pick(req, t)
        self.rows_sent += len(rows)
        return req.json({"total_count": len(t.rows), "results": [{n: r.get(n) for n in names} for r in rows]})

    def __call__(self, req):
        m = re.match(r"^/api/explore/v2\.[01]/catalog/(.*?)/?$", req.path)
        p = m.group(1).split("/") if m else []
        if p == ["datasets"]:
            return self.enter(req, "catalogue") or self.catalogue(req)
        if p[:1] == ["exports"] and len(p) == 2:
            return self.enter(req, "catalogue") or req.json([self.meta(t) for t in self.tables])
        if len(p) >= 2 and p[0] == "datasets":
            t = self.table(p[1])
            if not t:
                return req.json({"error_code": "DatasetNotFoundError", "message": "The requested dataset does not exist."}, 404)
            if len(p) == 2:
                return self.enter(req, "dataset") or req.json(self.meta(t))
            if p[2] == "records" and len(p) == 3:
                return self.enter(req, "data") or self.records(req, t)
            if p[2] == "exports" and len(p) == 4:
                if self.enter(req, "data"):
                    return None
                made = self.export(req, t, p[3])
                return req.body(*made) if made else self.refuse(req, f"Unknown export format {p[3]}")
        return req.body("<!doctype html><title>404</title>", "text/html", 404)


class UData(App):
    """uData (data.gouv.fr) ; les fichiers sont sous /files/. `opt` : resources(app, req, t) pour en changer la liste."""

    def file_name(self, t):
        return f"{t.id}.csv"

    def resource(self, url, rid="5f1a2b3c-0000-4000-8000-000000000001", title="Fichier principal", format="csv", type="main", **kw):
        return {"id": rid, "title": title, "description": None, "filetype": "file", "type": type, "format": format,
                "mime": "text/csv", "filesize": 48213, "checksum": {"type": "sha1", "value": "0" * 40}, "url": url, "latest": url,
                "created_at": "2023-01-10T10:00:00+00:00", "last_modified": "2024-05-02T09:00:00+00:00", "internal": {}, "extras": {},
                "schema": None, "preview_url": None, "harvest": None, "metrics": {}, **kw}

    def resources(self, req, t):
        if "resources" in self.opt:
            return self.opt["resources"](self, req, t)
        return [self.resource(f"{req.base}/files/{self.file_name(t)}")]

    def meta(self, req, t):
        res = self.resources(req, t)
        return {"id": t.id, "slug": "jeu-" + t.id[:8], "title": t.title, "acronym": None, "description": t.title, "license": "lov2",
                "tags": ["ville"], "organization": {"id": "534fff8ba3a7292c64a77ee5", "name": "Ville de Trifouilly", "slug": "ville",
                                                    "class": "Organization", "acronym": None, "badges": [], "page": req.base, "uri": req.base},
                "owner": None, "resources": res, "frequency": "annual", "last_update": t.modified, "last_modified": t.modified,
                "created_at": "2023-01-10T10:00:00+00:00", "page": f"{req.base}/fr/datasets/jeu-{t.id[:8]}/",
                "uri": f"{req.base}/api/1/datasets/{t.id}/", "metrics": {"views": 12}, "spatial": None, "temporal_coverage": None,
                "quality": {"score": 0.6}, "badges": [], "private": False, "archived": None, "deleted": None, "extras": {}}

    def page(self, req, items, page, size, total):
        def url(n):
            return f"{req.base}/api/1/datasets/?page={n}&page_size={size}"
        return {"data": [self.meta(req, t) for t in items], "page": page, "page_size": size, "total": total,
                "next_page": url(page + 1) if page * size < total else None, "previous_page": url(page - 1) if page > 1 else None}

    def __call__(self, req):
        m = re.match(r"^/api/([12])/(.*)$", req.path)
        p = m.group(2).strip("/").split("/") if m else []
        if m and not req.path.endswith("/") and p[:2] != ["datasets", "r"]:
            q = urlsplit(req.target).query
            return req.redirect(quote(req.path) + "/" + ("?" + q if q else ""), 308)
        if p == ["datasets"]:
            if self.enter(req, "catalogue"):
                return None
            page, size = max(1, req.int("page", 1)), min(req.int("page_size", 20), 1000)
            return req.json(self.page(req, self.tables[(page - 1) * size:page * size], page, size, len(self.tables)))
        if p == ["site"]:
            return req.json({"id": "ville", "title": "Données ouvertes de Trifouilly", "version": "10.0.0", "metrics": {}})
        if p[:2] == ["datasets", "r"]:
            return req.redirect(self.resources(req, self.tables[0])[0]["url"] or "/")
        if p[:1] == ["datasets"] and len(p) >= 2:
            t = self.table(p[1]) or next((x for x in self.tables if "jeu-" + x.id[:8] == p[1]), None)
            if not t:
                return req.json({"message": "Not Found"}, 404)
            if len(p) == 2:
                return self.enter(req, "dataset") or req.json(self.meta(req, t))
            if p[2] == "resources":
                res = self.resources(req, t)
                if len(p) == 4:
                    one = next((r for r in res if r["id"] == p[3]), None)
                    return req.json(one) if one else req.json({"message": "Not Found"}, 404)
                return req.json({"data": res, "page": 1, "page_size": 20, "total": len(res), "next_page": None, "previous_page": None})
        if req.path.startswith("/files/"):
            if self.enter(req, "data"):
                return None
            t = next((t for t in self.tables if req.path == "/files/" + self.file_name(t)), None)
            if t:
                self.rows_sent += len(t.rows)
                return req.body(t.csv(",", yes=("oui", "non")), "text/csv; charset=utf-8")
        return req.body("<!doctype html><title>404</title>", "text/html", 404)


class CKAN(App):
    """CKAN 2.10 ; `opt` : datastore (vrai par défaut), path (chemin du fichier), format, raw (octets du fichier)."""

    KIND = {"text": "text", "date": "date", "datetime": "timestamptz", "bool": "bool", "int": "int4", "float": "numeric"}
    RID = "3b8c1a52-7d1e-4c4b-9a2f-0c1d2e3f4a5b"

    def file_path(self, t):
        return self.opt.get("path") or f"/dataset/{t.id}/resource/{self.RID}/download/{t.id}.csv"

    def meta(self, req, t):
        on = self.opt.get("datastore", True)
        return {"id": t.id, "name": t.id, "title": t.title, "notes": t.title, "metadata_created": "2023-01-10T10:00:00.123456",
                "metadata_modified": "2024-05-02T09:00:00.123456", "license_id": "lov2", "license_title": "Licence Ouverte 2.0", "license_url": "",
                "organization": {"id": "o1", "name": "ville", "title": "Ville de Trifouilly", "type": "organization"}, "author": None,
                "tags": [{"name": "ville", "display_name": "ville", "state": "active"}], "groups": [{"name": "culture", "title": t.theme}],
                "num_resources": 1, "num_tags": 1, "private": False, "state": "active", "type": "dataset", "extras": [],
                "resources": [{"id": self.RID, "package_id": t.id, "name": "Fichier", "description": "", "format": self.opt.get("format", "CSV"),
                               "mimetype": "text/csv", "size": 48213, "url": req.base + self.file_path(t), "url_type": "upload" if on else None,
                               "datastore_active": on, "position": 0, "state": "active", "created": "2023-01-10T10:00:00",
                               "last_modified": "2024-05-02T09:00:00", "hash": ""}]}

    def ok(self, req, name, result):
        return req.json({"help": f"{req.base}/api/3/action/help_show?name={name}", "success": True, "result": result})

    def no(self, req, message, kind, status=404):
        return req.json({"help": "", "success": False, "error": {"message": message, "__type": kind}}, status)

    def record(self, t, i):
        r = {"_id": i + 1, **t.rows[i]}
        for n, k in t.types.items():
            if k == "float" and r.get(n) is not None:
                r[n] = f"{r[n]:.2f}"
        return r

    def window(self, req, t, limit, offset):
        return range(min(offset, len(t.rows)), min(offset + limit, len(t.rows)))

    def search(self, req, t):
        limit, offset = min(req.int("limit", 100), self.cap), req.int("offset", 0)
        idx = self.window(req, t, limit, offset)
        self.rows_sent += len(idx)
        link = f"/api/3/action/datastore_search?resource_id={self.RID}"
        return self.ok(req, "datastore_search", {
            "include_total": True, "limit": limit, "offset": offset, "records_format": "objects", "resource_id": self.RID,
            "total_estimation_threshold": None, "records": [self.record(t, i) for i in idx],
            "fields": [{"id": "_id", "type": "int"}] + [{"id": n, "type": self.KIND[k]} for n, k in t.types.items()],
            "_links": {"start": link, "next": f"{link}&offset={offset + limit}"}, "total": len(t.rows), "total_was_estimated": False})

    def __call__(self, req):
        m = re.match(r"^/api/(?:3/)?action/(\w+)/?$", req.path)
        if m:
            if getattr(req.h, "posted", b""):
                with contextlib.suppress(ValueError, AttributeError):
                    req.q.update({k: str(v) for k, v in json.loads(req.h.posted).items()})
            name = m.group(1)
            if name == "package_search":
                if self.enter(req, "catalogue"):
                    return None
                rows, start = min(req.int("rows", 10), 1000), req.int("start", 0)
                return self.ok(req, name, {"count": len(self.tables), "sort": "score desc", "facets": {}, "search_facets": {},
                                           "results": [self.meta(req, t) for t in self.tables[start:start + rows]]})
            if name == "package_list":
                return self.ok(req, name, [t.id for t in self.tables])
            if name in ("status_show", "site_read"):
                return self.ok(req, name, {"ckan_version": "2.10.4", "site_title": "Trifouilly"} if name == "status_show" else True)
            if name == "package_show":
                t = self.table(req.q.get("id"))
                return (self.enter(req, "dataset") or self.ok(req, name, self.meta(req, t))) if t else self.no(req, "Not found", "Not Found Error")
            if name == "resource_show":
                return self.ok(req, name, self.meta(req, self.tables[0])["resources"][0])
            if name == "datastore_search":
                if req.q.get("resource_id") != self.RID or not self.opt.get("datastore", True):
                    return self.no(req, "Resource not found", "Not Found Error")
                return self.enter(req, "data") or self.search(req, self.tables[0])
            return self.no(req, "Action inconnue", "Bad Request", 400)
        t = next((t for t in self.tables if req.path == self.file_path(t)), None)
        if t:
            if self.enter(req, "file"):
                return None
            self.rows_sent += len(t.rows)
            return req.body(self.opt.get("raw") or t.csv(",", yes=("oui", "non")), "text/csv; charset=utf-8")
        if req.path == f"/datastore/dump/{self.RID}" and self.opt.get("datastore", True):
            t = self.tables[0]
            return self.enter(req, "dump") or req.body(t.csv(",", yes=("True", "False")), "text/csv; charset=utf-8")
        if req.path.rstrip("/") in ("/api/3", "/api"):
            return req.json({"version": 3})
        return req.body("<!doctype html><title>404</title>", "text/html", 404)


# ================================================================ ce qu'on observe
@dataclasses.dataclass
class Outcome:
    kind: str                       # 'frame' | 'error' | 'crash' | 'hang'
    frames: list = dataclasses.field(default_factory=list)
    message: str = ""
    etype: str = ""
    said: str = ""                  # tout ce que la personne a lu à côté (sorties et avertissements)
    leaked: list = dataclasses.field(default_factory=list)
    seconds: float = 0.0
    rss: float = 0.0
    base: str = ""
    app: Any = None
    servers: list = dataclasses.field(default_factory=list)

    @property
    def frame(self):
        return self.frames[0]

    @property
    def text(self):
        return f"{self.message}\n{self.said}"

    @property
    def requests(self):
        return len(self.servers[0].log)


class KO(Exception):
    pass


def need(ok, why):
    if not ok:
        raise KO(why)


RAW = re.compile(r"\b\w*Error\b|\b\w*Exception\b|Traceback|\bcodec\b|[Tt]okeniz|Expecting |Unterminated|urlopen|HTTPS?Connection|\[Errno|"
                 r"timed out|IncompleteRead|certificate verify|self-signed|[Nn]ot a gzip|CRC check|recursion|NoneType|object has no|"
                 r"Remote end closed|Connection (?:refused|reset)|Broken pipe|invalid literal|could not convert|Could not infer|[Uu]nexpected|"
                 r"Expected \d+ fields|Compressed file|charmap|<class |line \d+ column \d+|incorrect header check|Too many requests|Not found")
FRENCH = re.compile(r"\b(?:le|la|les|de|des|du|pas|est|une?|ne|sont)\b|[ln]’", re.I)
NUMBER_WORDS = {1: "une?", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 10: "dix", 12: "douze", 20: "vingt"}


def bare(text, *drop):
    """Le texte sans adresses ni identifiants, les grands nombres recollés : pour y chercher des nombres."""
    for d in drop:
        text = text.replace(d, " ")
    text = re.sub(r"https?://\S+", " ", text)
    text = re.sub(r"\d+\.\d+\.\d+\.\d+(?::\d+)?", " ", text)
    return re.sub(r"(?<=\d)[\s.\u00a0\u202f\u2009](?=\d{3}\b)", "", text)


def has(text, *numbers):
    return any(re.search(rf"(?<![\d,.]){n}(?!\d)", text) or (n in NUMBER_WORDS and re.search(rf"\b{NUMBER_WORDS[n]}\b", text, re.I))
               for n in numbers)


def col(o, name, frame=None):
    f = o.frame if frame is None else frame
    need(name in f.columns, f"colonne « {name} » absente ({list(f.columns)[:12]})")
    return f[name]


def rows(o, n, frame=None):
    f = o.frame if frame is None else frame
    need(len(f) == n, f"{len(f)} lignes au lieu de {n}")


def once(o, key, frame=None):
    c = col(o, key, frame)
    need(not c.duplicated().any(), f"{int(c.duplicated().sum())} lignes en double")


def partial(o, key, total, got=None):
    """Tout, ou bien la phrase dit combien sur combien ; jamais une ligne deux fois."""
    once(o, key)
    n = len(o.frame)
    need(n <= total, f"{n} lignes, plus que les {total} qui existent")
    if n < total:
        need(o.said.strip(), f"{n} lignes sur {total}, sans un mot")
        need(has(bare(o.said), n, total, total - n), f"la phrase ne dit pas combien manquent ({n} sur {total})")


def told(o, *words):
    for w in words:
        need(re.search(w, o.text), f"la phrase ne dit pas « {w} »")


def untrapped(o, host="127.0.0.2"):
    hits = o.servers[1].log
    need(not hits, f"l'autre hôte a été appelé {len(hits)} fois")
    told(o, re.escape(host), r"127\.0\.0\.1")


def is_text(s):
    import pandas as pd
    return all(isinstance(v, str) for v in s.astype(object) if not pd.isna(v))


def same_dates(s, expected):
    import pandas as pd
    for v, e in zip(s.tolist(), expected):
        if e is None:
            need(pd.isna(v), f"une date là où il n'y en a pas : {v!r}")
        else:
            need(not pd.isna(v) and str(v)[:10] == e[:10], f"date {v!r} au lieu de {e}")


def typed(o, t, frame=None, zoned=True):
    """Les types et les valeurs de `equipements`."""
    import pandas as pd
    from pandas.api import types as pt
    f = o.frame if frame is None else frame
    lost = {r["code"] for r in t.rows} - set(col(o, "code", f).astype(object))
    need(not lost, f"codes perdus ou altérés : {sorted(lost)[:3]} ({f['code'].head(2).tolist()})")
    f = f.set_index(f["code"]).loc[[r["code"] for r in t.rows]]
    need(is_text(f["code"]), f"« code » n'est plus du texte ({f['code'].dtype})")
    need(f["nom"].tolist() == [r["nom"] for r in t.rows], "« nom » altéré")
    d = f["ouverture"]
    need(pt.is_datetime64_any_dtype(d.dtype) or "date" in str(d.dtype) or all(isinstance(x, dt.date) for x in d), f"« ouverture » n'est pas une date ({d.dtype})")
    same_dates(d, [r["ouverture"] for r in t.rows])
    m = f["maj"]
    need(pt.is_datetime64_any_dtype(m.dtype) or "timestamp" in str(m.dtype), f"« maj » n'est pas un instant ({m.dtype})")
    if zoned:
        need(getattr(m.dtype, "tz", None) is not None or "tz=" in str(m.dtype), f"« maj » a perdu son fuseau ({m.dtype})")
        want = [pd.Timestamp(r["maj"]).tz_convert("UTC") for r in t.rows]
        need([pd.Timestamp(x).tz_convert("UTC") for x in m] == want, "« maj » a changé d'instant")
    b = f["accessible"]
    need(pt.is_bool_dtype(b.dtype), f"« accessible » n'est pas un booléen ({b.dtype})")
    need([None if pd.isna(x) else bool(x) for x in b] == [r["accessible"] for r in t.rows], "« accessible » altéré")
    p = f["places"]
    need(pt.is_integer_dtype(p.dtype), f"« places » n'est pas un entier avec trous ({p.dtype})")
    need([None if pd.isna(x) else int(x) for x in p] == [r["places"] for r in t.rows], "« places » altéré")
    s = f["surface"]
    need(pt.is_float_dtype(s.dtype), f"« surface » n'est pas un nombre ({s.dtype})")
    need(all(abs(float(x) - r["surface"]) < 1e-6 for x, r in zip(s, t.rows)), "« surface » altérée")


def placed(o, t, frame=None):
    f = o.frame if frame is None else frame
    need(type(f).__name__ == "GeoDataFrame", f"pas un GeoDataFrame ({type(f).__name__})")
    need(f.crs is not None and f.crs.to_epsg() == 4326, f"pas en EPSG:4326 ({f.crs})")
    g = f.set_index(col(o, "code", f)).geometry
    for r in t.rows:
        p, e = g.loc[r["code"]], r["position"]
        if e is None:
            need(p is None or p.is_empty, f"un point inventé : {p}")
        else:
            need(p is not None and abs(p.x - e["lon"]) < 1e-6 and abs(p.y - e["lat"]) < 1e-6, f"point {p} au lieu de {e}")


# ================================================================ les appels (dans le processus à part)
def catalogue():
    return lambda p: [p.catalogue()]


def load(id, **kw):
    return lambda p: [p.load(id, **kw)]


def load_twice(id):
    return lambda p: [p.load(id), p.load(id)]


@dataclasses.dataclass
class Case:
    name: str
    kind: str
    expectation: str                  # 'rows' | 'warning' | 'error' | 'bounded'
    why: str
    app: Callable[[], App]
    call: Callable
    id: str = ""                      # le jeu que l'erreur doit nommer
    check: Callable[[Outcome], None] = lambda o: None
    limits: dict = dataclasses.field(default_factory=dict)
    hosts: tuple = ()
    trap: Callable[[], App] | None = None
    tls: bool = False
    within: float = 35.0
    memory: float = 1400.0
    poison: tuple = ()
    reach: tuple = ("data", "file", "dump", "catalogue")   # la route où se tient le défaut : il faut l'avoir appelée
    quiet: bool = False               # une conduite honnête : rien à dire
    servers: list = dataclasses.field(default_factory=list)

    def start(self):
        app = self.app()
        self.servers = [Server(app, tls=self_signed() if self.tls else None)]
        if self.trap:
            self.servers.append(Server(self.trap(), host="127.0.0.2"))
            app.trap = self.servers[1]
        return self.servers[0].url

    def stop(self):
        for s in self.servers:
            s.stop()

    def verify(self, o):
        """Les exigences de tous, puis celles du cas."""
        need(o.kind != "hang", f"toujours pas de réponse après {HARD:.0f} s")
        need(o.kind != "crash", f"exception brute : {o.etype}: {o.message[:160]}")
        reach = self.reach if not self.id else tuple(r for r in self.reach if r != "catalogue")
        need(self.expectation == "rows" or not reach or any(o.app.nth(r) for r in reach), "le défaut n'a pas été rencontré : aucune demande sur sa route")
        need(o.seconds < self.within, f"{o.seconds:.1f} s (limite {self.within:.0f} s)")
        need(o.rss < self.memory, f"{o.rss:.0f} Mo de mémoire")
        need(not o.leaked, f"avertissement de Python en fuite : {o.leaked[:1]}")
        text = o.text.replace(self.id or "\0", "")
        m = RAW.search(text)
        need(not m, f"texte brut : « {m and text[max(0, m.start() - 30):m.end() + 40]} »")
        need(not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", o.text), "caractère de contrôle dans la phrase")
        for p in self.poison:
            need(p not in o.text, f"texte du serveur montré : « {p} »")
        if o.kind == "error":
            need(self.expectation != "rows", f"erreur au lieu des lignes : {o.message[:200]!r}")
            need(FRENCH.search(o.message), f"pas en français : {o.message[:120]!r}")
            need(not self.id or self.id in o.message, f"l'erreur ne nomme pas le jeu : {o.message[:200]!r}")
            need("127.0.0.1" in o.message, f"l'erreur ne nomme pas l'hôte : {o.message[:200]!r}")
        else:
            need(self.expectation != "error", f"{len(o.frame)} lignes rendues au lieu d'une erreur")
            if self.expectation == "warning":
                need(o.said.strip(), f"{len(o.frame)} lignes rendues sans un mot")
                need(FRENCH.search(o.said), f"pas en français : {o.said[:120]!r}")
                need(not self.id or self.id in o.said, f"la phrase ne nomme pas le jeu : {o.said[:200]!r}")
            if self.quiet:
                need(not re.search(r"(?i)manqu|incompl|impossible|erreur|convien|doubl", o.said), f"une plainte pour une conduite honnête : {o.said[:160]!r}")
        self.check(o)


@functools.lru_cache(None)
def self_signed():
    d = tempfile.mkdtemp(prefix="portal_strangers_tls_")
    atexit.register(shutil.rmtree, d, True)
    key, crt = f"{d}/k.pem", f"{d}/c.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-keyout", key, "-out", crt,
                    "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    return crt, key


CASES: list[Case] = []
SMALL = {"connect": 3, "read": 4, "total": 8}      # avec ces bornes, tout doit finir en moins de 15 s


def case(**kw):
    c = Case(**kw)
    assert c.name not in {x.name for x in CASES}
    CASES.append(c)


def frame_only(f):
    """Le contrôle n'a de sens que si des lignes sont rendues."""
    return lambda o: f(o) if o.kind == "frame" else None


def chunk(data):
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


# ================================================================ data-fair
def _():
    t = equipements("mediatheques-types", 25)
    case(name="df_types_trois_pages", kind="data-fair", expectation="rows", id=t.id,
         why="Le serveur plafonne ses pages à 10 lignes ; les clés absentes sont les trous ; heures d'été et d'hiver mêlées.",
         app=lambda: DataFair(t, cap=10), call=load(t.id), quiet=True, check=lambda o: (rows(o, 25), once(o, "code"), typed(o, t)))

    t2 = equipements("ecoles-liens-relatifs", 31)

    class Relative(DataFair):
        def next_url(self, req, t, size, end):
            q = f"?size={size}&after={end}" + (f"&format={req.q['format']}" if "format" in req.q else "")
            return q if end < 20 else quote(req.path) + q
    case(name="df_next_relatif", kind="data-fair", expectation="rows", id=t2.id,
         why="Derrière un mandataire mal réglé, `next` est relatif : d'abord « ?size=… », puis « /data-fair/… ».",
         app=lambda: Relative(t2, cap=12), call=load(t2.id), quiet=True, check=lambda o: (rows(o, 31), once(o, "code"), typed(o, t2)))

    t3 = equipements("stationnement-quota", 24)

    def quota(app, req, route):
        if route == "data" and app.nth("data") == 2:
            app.refused = time.monotonic()
            return req.body("Vous faites trop de requêtes", status=429, headers={"Retry-After": "2"})
        if route == "data" and app.nth("data") == 3:
            app.back = time.monotonic()
        return False

    def waited(o):
        rows(o, 24), once(o, "code"), typed(o, t3)
        need(o.app.back - o.app.refused > 1.7, f"revenu après {o.app.back - o.app.refused:.1f} s au lieu de 2 s")
    case(name="df_429_puis_oui", kind="data-fair", expectation="rows", id=t3.id,
         why="Koumoul limite le débit : 429 avec Retry-After: 2 à la deuxième page, puis la page.",
         app=lambda: DataFair(t3, cap=12, fault=quota), call=load(t3.id), check=waited)

    t4 = equipements("arbres-next-ailleurs", 30)

    class Elsewhere(DataFair):
        def next_url(self, req, t, size, end):
            return f"{self.trap.url}{quote(req.path)}?size={size}&after={end}"
    case(name="df_next_autre_hote", kind="data-fair", expectation="warning", id=t4.id,
         why="`next` nomme un autre hôte que le portail : ne pas y aller, nommer les deux hôtes, dire ce qui manque.",
         app=lambda: Elsewhere(t4, cap=10, fault=no_raw), trap=lambda: DataFair(equipements("arbres-next-ailleurs", 30), cap=10),
         call=load(t4.id), check=lambda o: (untrapped(o), o.kind == "frame" and (rows(o, 10), partial(o, "code", 30))))

    t5 = equipements("capteurs-sans-fin", 1000, "Capteurs")

    def endless(app, req, route):
        if route in ("dataset", "catalogue", "schema"):
            return False
        after = req.int("after", 0)
        t = Table(t5.id, t5.title, t5.types, [equipement(after + i) for i in range(10)])
        nxt = f"{req.base}{quote(req.path)}?size=10&after={after + 10}" + (f"&format={req.q['format']}" if "format" in req.q else "")
        if req.q.get("format") == "csv":
            return req.body(t.csv(rows=t.rows), "text/csv; charset=utf-8", headers={"Link": f"<{nxt}>; rel=next"})
        if "lines" not in req.path:
            return req.body("Cannot GET", status=404)
        return req.json({"total": after + 1000, "next": nxt, "results": [DataFair.line(app, t, i) | {"_i": after + i + 1, "_id": f"l{after + i}"} for i in range(10)]})

    def stopped(o):
        need(o.requests <= 230, f"{o.requests} demandes")
        if o.kind == "frame":
            once(o, "code")
            need(len(o.frame) and o.said.strip(), "arrêté sans un mot")
            need(t5.id in o.said, "la phrase ne nomme pas le jeu")
            need(has(bare(o.said, t5.id), len(o.frame)) or re.search(r"demandes|requêtes|secondes|\bs\b|pages", o.said), "la phrase ne dit ni ce qui est là, ni pourquoi elle s'arrête")
    case(name="df_total_qui_recule", kind="data-fair", expectation="bounded", id=t5.id,
         why="Flux de capteurs : des lignes toujours neuves, `next` toujours neuf, et `total` avance avec le curseur.",
         app=lambda: DataFair(t5, fault=endless), call=load(t5.id), limits=SMALL, within=15, check=stopped)

    t6 = equipements("piscines-hors-type", 20)
    for i, n, v in ((4, "places", "n.c."), (9, "places", "n.c."), (12, "places", "n.c."), (6, "ouverture", "2024-02-30"), (2, "accessible", "peut-être"), (8, "accessible", "peut-être")):
        t6.rows[i][n] = v

    def misfit(o):
        import pandas as pd
        from pandas.api import types as pt
        rows(o, 20), once(o, "code")
        f = o.frame.set_index("code")
        need(pt.is_integer_dtype(f["places"].dtype), f"« places » n'est plus un entier ({f['places'].dtype})")
        need(pd.isna(f["places"]["00005"]) and int(f["places"]["00006"]) == 15, "« places » : une valeur voisine a changé")
        need(pt.is_datetime64_any_dtype(f["ouverture"].dtype), f"« ouverture » n'est plus une date ({f['ouverture'].dtype})")
        need(pd.isna(f["ouverture"]["00007"]), "le 30 février est devenu une date")
        need(pd.isna(f["accessible"]["00003"]), "« peut-être » est devenu un booléen")
        told(o, "places", "ouverture", "accessible", re.escape("n.c."), "2024-02-30", "peut-être")
        need(has(bare(o.said, t6.id), 3), "la phrase ne dit pas combien de « places » ne conviennent pas (3)")
    case(name="df_valeurs_hors_schema", kind="data-fair", expectation="warning", id=t6.id,
         why="« n.c. » dans un entier, le 30 février dans une date, « peut-être » dans un booléen.",
         app=lambda: DataFair(t6), call=load(t6.id), check=frame_only(misfit))

    t7 = equipements("budget-prive", 12)
    page = "<html><body><h1>403</h1><script>alert('xss')</script><pre>at /app/server/permissions.js:42 UnauthorizedAccess</pre></body></html>"
    case(name="df_403_avec_script", kind="data-fair", expectation="error", id=t7.id,
         why="Les métadonnées sont publiques, les lignes non ; la page d'erreur contient un script et une trace.",
         app=lambda: DataFair(t7, fault=lambda a, r, route: route == "data" and r.body(page, "text/html; charset=utf-8", 403)),
         call=load(t7.id), poison=("<script", "alert(", "permissions.js", "<h1>", "UnauthorizedAccess"))

    t8 = equipements("parcelles-abyssales", 12)
    deep = '{"total":12,"results":[{"code":"00001","nom":' + "[" * 100000 + "]" * 100000 + "}]}"
    case(name="df_json_abyssal", kind="data-fair", expectation="error", id=t8.id,
         why="Une cellule imbriquée cent mille fois : ni RecursionError, ni plantage.",
         app=lambda: DataFair(t8, fault=lambda a, r, route: route == "data" and r.json_text(deep)), call=load(t8.id))

    t9 = equipements("travaux-aucun", 0)

    def nothing(app, req, route):
        return route == "data" and (req.q.get("format") == "csv" or "lines" not in req.path) and req.body(b"", status=204)

    def empty(o):
        from pandas.api import types as pt
        rows(o, 0)
        for n in TYPES:
            col(o, n)
        need(pt.is_datetime64_any_dtype(o.frame["ouverture"].dtype), f"« ouverture », vide, n'est pas une date ({o.frame['ouverture'].dtype})")
    case(name="df_vide_204", kind="data-fair", expectation="rows", id=t9.id,
         why="Aucun chantier ce mois-ci : total 0, results [], et 204 pour le CSV. Une table vide avec ses colonnes.",
         app=lambda: DataFair(t9, fault=nothing), call=load(t9.id), check=empty)

    t10 = with_geo(equipements("fontaines-position", 14), holes=(5,))
    case(name="df_lat_lon_avec_trou", kind="data-fair", expectation="rows", id=t10.id,
         why="« lat,lon » en texte, annoncé par x-refersTo ; une fontaine n'est pas localisée.",
         app=lambda: DataFair(t10, cap=5), call=load(t10.id), check=lambda o: (rows(o, 14), once(o, "code"), typed(o, t10), placed(o, t10)))

    t11 = equipements("menus-entetes-goutte", 18)

    def slow_headers(app, req, route):
        if route != "data":
            return False
        req.raw(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
        return req.drip(lambda i: f"X-Cache-{i}: MISS\r\n".encode(), every=0.5)
    case(name="df_entetes_goutte", kind="data-fair", expectation="error", id=t11.id,
         why="Un en-tête toutes les demi-secondes, sans fin : jamais de délai de lecture, et pourtant rien.",
         app=lambda: DataFair(t11, fault=slow_headers), call=load(t11.id), limits=SMALL, within=15)


def no_raw(app, req, route):
    """Le fichier d'origine n'est pas offert : seul /lines répond."""
    return route == "data" and "lines" not in req.path and req.body("Cannot GET", "text/html", 404)


Req.json_text = lambda self, text: self.body(text, "application/json; charset=utf-8")
_()


# ================================================================ Opendatasoft
def _():
    t = with_geo(equipements("velos-en-libre-service", 137), holes=(7, 99))
    t.rows[3]["nom"] = "Gare ; quai « A »\nentrée nord"
    case(name="ods_types_geo_gzip", kind="opendatasoft", expectation="rows", id=t.id,
         why="Point-virgule et BOM, un saut de ligne dans une cellule, deux positions absentes, réponse compressée, sans Content-Length.",
         app=lambda: ODS(t, fault=gzip_chunked), call=load(t.id), check=lambda o: (rows(o, 137), once(o, "code"), typed(o, t), placed(o, t)))

    t2 = equipements("transactions-immobilieres", 5000)

    def frugal(o):
        rows(o, 150), once(o, "code")
        got = set(o.frame["code"].astype(object))
        part = [r for r in t2.rows if r["code"] in got]
        need(len(part) == 150, "codes altérés")
        typed(o, dataclasses.replace(t2, rows=part))
        need(o.app.rows_sent <= 320, f"{o.app.rows_sent} lignes demandées pour en rendre 150")
    case(name="ods_rows_150", kind="opendatasoft", expectation="rows", id=t2.id,
         why="rows=150 : deux pages de /records (100 au plus) ou un export limité, pas les 5 000 lignes.",
         app=lambda: ODS(t2), call=load(t2.id, rows=150), check=frugal)

    t3 = equipements("subventions-export-vide", 412)
    case(name="ods_export_zero_octet", kind="opendatasoft", expectation="warning", id=t3.id,
         why="L'export répond 200 et zéro octet, /records une liste vide, alors que 412 lignes sont annoncées.",
         app=lambda: ODS(t3, fault=lambda a, r, route: route == "data" and (
             r.json({"total_count": 412, "results": []}) if r.path.endswith("/records") else r.body(b"", "text/csv; charset=utf-8"))),
         call=load(t3.id), check=frame_only(lambda o: (rows(o, 0), need(has(bare(o.said, t3.id), 412), "la phrase ne dit pas 412"))))

    t4 = equipements("comptages-coupes", 120)

    def cut(app, req, route):
        if route != "data":
            return False
        if req.path.endswith("/records"):
            data, ctype = json.dumps({"total_count": 120, "results": t4.rows[:100]}).encode(), "application/json; charset=utf-8"
        else:
            data, ctype = app.encode(t4, t4.rows, list(t4.types), req.path.rsplit("/", 1)[1], req)
            if data is None:
                return False
        req.raw(f"HTTP/1.1 200 OK\r\nContent-Type: {ctype}\r\nTransfer-Encoding: chunked\r\n\r\n".encode())
        part = data[:int(len(data) * 0.6)]
        for i in range(0, len(part), 1000):
            req.raw(chunk(part[i:i + 1000]))
        return req.cut()
    case(name="ods_export_coupe", kind="opendatasoft", expectation="warning", id=t4.id,
         why="L'export chunked s'arrête au milieu d'une ligne, connexion fermée sans le morceau final.",
         app=lambda: ODS(t4, fault=cut), call=load(t4.id), check=frame_only(lambda o: partial(o, "code", 120)))

    t5 = equipements("elections-erreur-200", 90)
    wrong = {"error_code": "ODSQLSyntaxProblem", "message": "<b onclick=alert(1)>at near line 12</b> quota exceeded for domain"}
    case(name="ods_erreur_en_200", kind="opendatasoft", expectation="error", id=t5.id,
         why="Un mandataire change l'erreur en 200 : un objet JSON {error_code, message} là où on attend les lignes.",
         app=lambda: ODS(t5, fault=lambda a, r, route: route == "data" and r.json(wrong)), call=load(t5.id),
         poison=("ODSQLSyntaxProblem", "<b", "onclick", "quota exceeded"))

    t6 = equipements("marches-publics-fichier", 40)
    case(name="ods_redirige_file", kind="opendatasoft", expectation="error", id=t6.id,
         why="302 vers file:///etc/passwd pour les lignes.",
         app=lambda: ODS(t6, fault=lambda a, r, route: route == "data" and r.redirect("file:///etc/passwd")), call=load(t6.id),
         poison=("root:", "daemon"), within=15)

    many = [equipements(f"jeu-{i:03d}", 3, title=f"Jeu numéro {i}") for i in range(130)]

    def shifting(app, req, route):
        if route != "catalogue":
            return False
        if "/exports/" in req.path:
            return req.json([app.meta(t) for t in many[:127]])
        limit, offset = req.int("limit", 10), req.int("offset", 0)
        if limit > 100 or limit < 0:
            return ODS.refuse(req, "limit")
        start = max(0, offset - 3)
        stop = max(start, start + min(limit, 130 - offset))
        return req.json({"total_count": 130, "results": [app.meta(t) for t in many[start:stop]]})

    def unique_ids(o):
        c = next((n for n in ("id", "identifiant", "dataset_id") if n in o.frame.columns), o.frame.columns[0])
        once(o, c)
        need(len(o.frame) <= 127, f"{len(o.frame)} jeux")
        need(has(bare(o.said), 130, 3), "la phrase ne dit pas qu'il manque 3 jeux sur 130")
    case(name="ods_catalogue_chevauche", kind="opendatasoft", expectation="warning",
         why="Sans tri stable, la deuxième page du catalogue répète trois jeux et en perd trois (130 annoncés).",
         app=lambda: ODS(*many, fault=shifting), call=catalogue(), check=frame_only(unique_ids))

    titles = ["Écoles \x1b[31mrouges\x1b[0m", "<img src=x onerror=alert(1)> Parcs", "Budget \u202e4202 \u202c", "Sirènes \x07\x00\x08 d'alerte",
              "  Marchés\r\n\tde plein air ", "</td></table><script>alert(2)</script>Voirie"]
    odd = [equipements(f"piege-{i}", 3, title=x, theme="<svg onload=alert(3)>" if i == 1 else "Vie locale") for i, x in enumerate(titles)]

    def clean(o):
        rows(o, 6)
        flat = "\n".join(str(v) for v in o.frame.astype(object).to_numpy().ravel())
        need(not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", flat), "un caractère de contrôle est resté dans le catalogue")
        html = o.frame._repr_html_()
        need("<img" not in html and "<script" not in html and "<svg" not in html, "du HTML actif dans l'affichage du catalogue")
        need("Parcs" in flat and "Voirie" in flat and "alerte" in flat, "un titre a perdu ses mots")
    case(name="ods_titres_pieges", kind="opendatasoft", expectation="rows",
         why="Des titres avec HTML, séquences de terminal, caractère nul, marques de droite à gauche.",
         app=lambda: ODS(*odd), call=catalogue(), check=clean, poison=("<img", "<script", "<svg"))

    t9 = equipements("meteo-provisoire", 30)

    def hints(app, req, route):
        if route != "data":
            return False
        return req.drip(b"HTTP/1.1 100 Continue\r\n\r\n" * 20, every=0.02)
    case(name="ods_100_sans_fin", kind="opendatasoft", expectation="error", id=t9.id,
         why="Des réponses provisoires « 100 Continue » à n'en plus finir, jamais la vraie.",
         app=lambda: ODS(t9, fault=hints), call=load(t9.id), limits=SMALL, within=15)

    t10 = equipements("bruit-remorques", 40)

    def trailers(app, req, route):
        if route != "data":
            return False
        if req.path.endswith("/records"):
            limit, offset = min(req.int("limit", 10), 100), req.int("offset", 0)
            data, ctype = json.dumps({"total_count": 40, "results": t10.rows[offset:offset + limit]}).encode(), "application/json"
        else:
            data, ctype = app.encode(t10, t10.rows, list(t10.types), req.path.rsplit("/", 1)[1], req)
            if data is None:
                return False
        req.raw(f"HTTP/1.1 200 OK\r\nContent-Type: {ctype}\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n".encode())
        req.raw(chunk(data) + b"0\r\n")
        return req.drip(lambda i: f"X-Sum-{i}: 0\r\n".encode(), every=0.3)

    def whole(o):
        rows(o, 40), once(o, "code"), typed(o, t10)
    case(name="ods_remorques_goutte", kind="opendatasoft", expectation="bounded", id=t10.id,
         why="Le corps chunked est entier, mais les en-têtes de fin (trailers) n'en finissent pas.",
         app=lambda: ODS(t10, fault=trailers), call=load(t10.id), limits=SMALL, within=15, check=frame_only(whole))

    t11 = equipements("agenda-etag", 33)

    def etag(app, req, route):
        if route != "data":
            return False
        if 'W/"v7"' in (req.headers.get("If-None-Match") or ""):
            return req.body(b"", status=304, headers={"ETag": 'W/"v7"'})
        if req.path.endswith("/records"):
            limit, offset = min(req.int("limit", 10), 100), req.int("offset", 0)
            return req.json({"total_count": 33, "results": t11.rows[offset:offset + limit]}, headers={"ETag": 'W/"v7"'})
        made = app.export(req, t11, req.path.rsplit("/", 1)[1])
        return bool(made) and req.body(*made, headers={"ETag": 'W/"v7"', "Cache-Control": "no-cache"})

    def twice(o):
        need(len(o.frames) == 2, "un seul résultat")
        for f in o.frames:
            rows(o, 33, f), once(o, "code", f), typed(o, t11, f)
    case(name="ods_etag_304", kind="opendatasoft", expectation="rows", id=t11.id,
         why="ETag faible et Cache-Control: no-cache : au deuxième appel, 304 sans corps si l'on rend l'étiquette.",
         app=lambda: ODS(t11, fault=etag), call=load_twice(t11.id), check=twice)


def gzip_chunked(app, req, route):
    if route != "data" or "/exports/" not in req.path or "gzip" not in req.headers.get("Accept-Encoding", ""):
        return False
    made = app.export(req, app.tables[0], req.path.rsplit("/", 1)[1])
    if not made:
        return False
    data = gzip.compress(made[0])
    req.raw(f"HTTP/1.1 200 OK\r\nContent-Type: {made[1]}\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n".encode())
    for i in range(0, len(data), 700):
        req.raw(chunk(data[i:i + 700]))
    req.raw(b"0\r\n\r\n")
    return True


_()


# ================================================================ uData
def file_of(data, ctype="text/csv; charset=utf-8", headers=()):
    return lambda app, req, route: route == "data" and req.body(data, ctype, headers=headers)


def _():
    def villes(n):
        base = [("07000", "Privas", "Fête de l’été"), ("01004", "Ambérieu-en-Bugey", "Cœur de ville"), ("2A004", "Ajaccio", "Marché de Noël"),
                ("86194", "Poitiers", "Forêt à vélo")]
        return [{"code_postal": base[i % 4][0], "commune": base[i % 4][1], "libelle": f"{base[i % 4][2]} {i}", "montant": f"{i},5"} for i in range(n)]

    kinds = {"code_postal": "text", "commune": "text", "libelle": "text", "montant": "text"}

    def right(t, n):
        def check(o):
            rows(o, n), once(o, "libelle")
            need(len(o.frame.columns) == len(t.types), f"colonnes : {list(o.frame.columns)}")
            need(is_text(col(o, "code_postal")), f"« code_postal » n'est plus du texte ({o.frame['code_postal'].dtype})")
            for c in ("code_postal", "commune", "libelle"):
                got, want = o.frame[c].tolist(), [r[c] for r in t.rows]
                bad = next((x for x, y in zip(got, want) if x != y), None)
                need(got == want, f"« {c} » altérée : {bad!r}")
            v = [str(x).replace(".", ",") for x in o.frame["montant"]]
            need(v == [r["montant"] for r in t.rows], f"« montant » altéré : {v[:3]}")
        return check

    t = Table("5e8f0a1b2c3d4e5f60718293", "Manifestations", kinds, [dict(r, libelle=r["libelle"].replace("’", "'").replace("œ", "oe")) for r in villes(36)])
    case(name="ud_latin1_declare", kind="udata", expectation="rows", id=t.id,
         why="Fichier d'Excel : ISO-8859-1 déclaré, point-virgule, virgule décimale, codes à zéro initial et « 2A ».",
         app=lambda: UData(t, fault=file_of(t.csv(";", enc="latin-1"), "text/csv; charset=ISO-8859-1")), call=load(t.id), check=right(t, 36))

    t2 = Table("5e8f0a1b2c3d4e5f60718294", "Associations", kinds, villes(28))
    case(name="ud_charset_menteur", kind="udata", expectation="bounded", id=t2.id,
         why="Déclaré UTF-8, en réalité Windows-1252 (œ, ’) : les bons accents ou une erreur, jamais des caractères perdus.",
         app=lambda: UData(t2, fault=file_of(t2.csv(";", enc="cp1252"), "text/csv; charset=utf-8")), call=load(t2.id), check=frame_only(right(t2, 28)))

    t3 = Table("5e8f0a1b2c3d4e5f60718295", "Cantines", kinds, villes(12))

    def several(app, req, t):
        r = app.resource
        return [r(f"{req.base}/files/dictionnaire.csv", "5f1a2b3c-0000-4000-8000-00000000000a", "Dictionnaire des variables", type="documentation"),
                r(None, "5f1a2b3c-0000-4000-8000-00000000000b", "Ancienne version", filesize=None, mime=None, checksum=None),
                r(f"{req.base}/files/notice.pdf", "5f1a2b3c-0000-4000-8000-00000000000c", "Notice", format="pdf", type="documentation", mime="application/pdf"),
                r(f"{req.base}/files/cantines.csv", "5f1a2b3c-0000-4000-8000-00000000000d", "Cantines 2024", filetype="remote", filesize=None)]

    def files(app, req, route):
        if route != "data":
            return False
        if "dictionnaire" in req.path:
            return req.body("variable,sens\ncommune,nom\n", "text/csv")
        if "notice" in req.path:
            return req.body(b"%PDF-1.4\n%%EOF", "application/pdf")
        return req.body(t3.csv(";"), "text/csv; charset=utf-8")
    case(name="ud_url_absente", kind="udata", expectation="rows", id=t3.id,
         why="Un dictionnaire en CSV, une ressource sans url, une notice PDF, puis seulement le vrai fichier.",
         app=lambda: UData(t3, fault=files, resources=several), call=load(t3.id), check=right(t3, 12))

    t4 = Table("5e8f0a1b2c3d4e5f60718296", "Aires de jeux", kinds, villes(20))

    def away(app, req, t):
        return [app.resource(f"{app.trap.url}/files/{app.file_name(t)}", filetype="remote")]
    case(name="ud_ressource_ailleurs", kind="udata", expectation="error", id=t4.id,
         why="La ressource est chez un autre hôte, que la personne n'a pas permis : refus, les deux hôtes nommés.",
         app=lambda: UData(t4, resources=away), reach=("dataset",), trap=lambda: UData(t4), call=load(t4.id), check=untrapped)

    t5 = Table("5e8f0a1b2c3d4e5f60718297", "Aires de covoiturage", kinds, villes(20))

    def through(app, req, t):
        return [app.resource(f"{req.base}/api/1/go", filetype="remote", latest=f"{req.base}/api/1/datasets/r/x")]

    class Hop(UData):
        def __call__(self, req):
            if req.path.rstrip("/") == "/api/1/go":
                self.enter(req, "data")
                return req.redirect(f"{self.trap.url}/files/{self.file_name(self.tables[0])}", 307)
            return super().__call__(req)
    case(name="ud_redirection_permise", kind="udata", expectation="rows", id=t5.id,
         why="Redirection 307 vers un hôte de fichiers que hosts= permet exprès : les lignes.",
         app=lambda: Hop(t5, resources=through), trap=lambda: UData(t5), hosts=("127.0.0.2",), call=load(t5.id), check=right(t5, 20))

    some = [Table(f"6a00000000000000000000{i:02x}", f"Jeu {i}", kinds, villes(3)) for i in range(20)]

    def stuck(app, req, route):
        if route != "catalogue":
            return False
        page, size = max(1, req.int("page", 1)), 20
        body = app.page(req, some, page, size, 45)
        body["next_page"] = f"{req.base}/api/1/datasets/?page={page + 1}&page_size={size}"
        return req.json(body)

    def bounded_catalogue(o):
        need(o.requests <= 60, f"{o.requests} demandes")
        if o.kind == "frame":
            c = next((n for n in ("id", "identifiant") if n in o.frame.columns), o.frame.columns[0])
            once(o, c), rows(o, 20)
            need(has(bare(o.said), 45, 25), "la phrase ne dit pas qu'il manque 25 jeux sur 45")
    case(name="ud_catalogue_bloque", kind="udata", expectation="warning",
         why="`page` est ignoré : toujours les vingt mêmes jeux, `next_page` avance sans fin, 45 annoncés.",
         app=lambda: UData(*some, fault=stuck), call=catalogue(), check=bounded_catalogue, within=30)

    t7 = Table("5e8f0a1b2c3d4e5f60718298", "Délibérations", {"numero": "text", "objet": "text", "date": "text"},
               [{"numero": f"D{i:03d}", "objet": f"Objet {i}", "date": f"2024-03-{i + 1:02d}"} for i in range(30)])
    lines = t7.csv(";").decode().split("\r\n")
    for i in (8, 22):
        lines[i + 1] = lines[i + 1].replace("Objet", "Voirie ; réfection ; objet")

    def ragged(o):
        once(o, "numero")
        need(len(o.frame) in (28, 29, 30), f"{len(o.frame)} lignes")
        need(has(bare(o.said, t7.id), 2, 10, 24), "la phrase ne dit ni combien de lignes (2), ni lesquelles (10, 24)")
        sain = o.frame[~o.frame["numero"].isin(["D008", "D022"])].set_index("numero")
        need(len(sain) == 28 and str(sain["date"]["D009"])[:10] == "2024-03-10", "une ligne voisine a changé")
    case(name="ud_lignes_trop_longues", kind="udata", expectation="warning", id=t7.id,
         why="Deux lignes sur trente ont des points-virgules non protégés : cinq champs au lieu de trois.",
         app=lambda: UData(t7, fault=file_of("\r\n".join(lines))), call=load(t7.id), check=frame_only(ragged))

    t8 = Table("5e8f0a1b2c3d4e5f60718299", "Adresses", kinds, villes(300))

    def huge(app, req, route):
        if route != "data":
            return False
        req.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\nContent-Length: 1000000000000\r\n\r\n")
        if req.method == "HEAD":
            return True
        req.raw(t8.csv(";"))
        return req.hush()
    case(name="ud_mille_milliards_octets", kind="udata", expectation="bounded", id=t8.id,
         why="Content-Length de mille milliards, trois cents lignes, puis le silence, connexion ouverte.",
         app=lambda: UData(t8, fault=huge), call=load(t8.id), limits=SMALL, within=15,
         check=frame_only(lambda o: need(o.said.strip() and t8.id in o.said, "réponse incomplète, sans un mot")))


_()


# ================================================================ CKAN
def _():
    t = equipements("bibliotheques-ckan", 60)
    case(name="ck_types_plafond", kind="ckan", expectation="rows", id=t.id,
         why="datastore_search plafonne à 32 lignes quoi qu'on demande (ckan.datastore.search.rows_max) ; numeric en texte « 12.50 ».",
         app=lambda: CKAN(t, cap=32), call=load(t.id), quiet=True, check=lambda o: (rows(o, 60), once(o, "code"), typed(o, t)))

    t2 = equipements("cimetieres-nul", 15)
    refus = {"help": "", "success": False, "error": {"message": "<script>alert('ckan')</script> Access denied", "__type": "Authorization Problem"}}

    def null(app, req, route):
        if route == "data":
            return req.json({"help": "", "success": True, "result": None})
        return route in ("file", "dump") and req.json(refus)
    case(name="ck_resultat_null", kind="ckan", expectation="error", id=t2.id,
         why="datastore_search : success true et result null ; le fichier : 200 avec success false et un script.",
         app=lambda: CKAN(t2, fault=null), call=load(t2.id), poison=("<script", "alert(", "Access denied", "Authorization"))

    t3 = Table("cafe-des-ecoles", "Cafés", {"code": "text", "adresse": "text", "note": "text"},
               [{"code": f"0{i:03d}", "adresse": f"{i} rue « des Écoles »\nbâtiment {i % 3}", "note": f"à l'ouest ; n° {i}"} for i in range(22)])
    path = "/dataset/cafés des écoles/données 2024.csv"

    def multi(o):
        rows(o, 22), once(o, "code")
        need(is_text(o.frame["code"]) and o.frame["code"].tolist() == [r["code"] for r in t3.rows], "« code » altéré")
        need([str(x).replace("\r\n", "\n") for x in o.frame["adresse"]] == [r["adresse"] for r in t3.rows], "« adresse » altérée")
    case(name="ck_url_accents_bom", kind="ckan", expectation="rows", id=t3.id,
         why="L'url du fichier a des espaces et des accents non codés ; BOM, point-virgule, sauts de ligne entre guillemets ; pas de datastore.",
         app=lambda: CKAN(t3, datastore=False, path=path, format=" csv ", raw=t3.csv(";", bom=True)), call=load(t3.id), check=multi)

    t4 = equipements("arrets-de-bus", 250)

    class Shifting(CKAN):
        def window(self, req, t, limit, offset):
            shift = 10 if offset and "_id" not in req.q.get("sort", "") else 0
            start, stop = offset - shift, min(offset + limit, len(t.rows)) - shift
            return range(min(start, len(t.rows)), max(start, stop)) if start < len(t.rows) else range(0)
    case(name="ck_pages_chevauchent", kind="ckan", expectation="bounded", id=t4.id,
         why="Sans sort=_id, les pages se chevauchent de dix lignes et les dix dernières se perdent ; ni dump ni fichier.",
         app=lambda: Shifting(t4, cap=100, fault=lambda a, r, route: route in ("file", "dump") and r.body("<html>404</html>", "text/html", 404)),
         call=load(t4.id), check=frame_only(lambda o: (partial(o, "code", 250), need(len(o.frame) >= 240, f"{len(o.frame)} lignes seulement"))))

    raw = "Commune;Effectif;Commune;\r\n" + "".join(f"Origine {i};{i};Arrivée {i};x{i}\r\n" for i in range(15))
    t5 = Table("trajets-domicile-travail", "Trajets", {"Commune": "text"}, [{}] * 15)

    def doubled(o):
        rows(o, 15)
        need(o.frame.columns.is_unique, f"colonnes en double : {list(o.frame.columns)}")
        need(len(o.frame.columns) == 4, f"colonnes perdues : {list(o.frame.columns)}")
        line = [str(x) for x in o.frame.iloc[7].tolist()]
        need(line == ["Origine 7", "7", "Arrivée 7", "x7"], f"ligne altérée : {line}")
    case(name="ck_colonnes_doubles", kind="ckan", expectation="rows", id=t5.id,
         why="Deux colonnes « Commune » et une sans nom : rien de perdu, des noms distincts.",
         app=lambda: CKAN(t5, datastore=False, raw=raw.encode()), call=load(t5.id), check=doubled)

    t6 = equipements("logements-metadonnees", 12)

    def link_local(o):
        told(o, r"169\.254\.169\.254")
    case(name="ck_redirige_169_254", kind="ckan", expectation="error", id=t6.id,
         why="Le fichier redirige vers 169.254.169.254 (métadonnées du nuage) : refus immédiat, les deux hôtes nommés.",
         app=lambda: CKAN(t6, datastore=False, fault=lambda a, r, route: route == "file" and r.redirect("http://169.254.169.254/latest/meta-data/", 301)),
         call=load(t6.id), within=12, check=link_local)

    t7 = equipements("air-goutte-a-goutte", 4000)
    stream = t7.csv(",")

    def drop(app, req, route):
        if route != "file":
            return False
        req.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(stream[:200]))
        return req.drip(lambda i: chunk(stream[200 + 12 * i:212 + 12 * i]), every=0.25)

    def told_or_error(o):
        need(o.said.strip() and t7.id in o.said, "lignes partielles sans un mot qui nomme le jeu")
        once(o, "code")
        true = {r["code"]: r["nom"] for r in t7.rows}
        bad = [(str(c), n) for c, n in zip(o.frame["code"], o.frame["nom"]) if true.get(str(c)) != n]
        need(not bad, f"une ligne coupée rendue comme entière : {bad[:1]}")
    case(name="ck_csv_goutte", kind="ckan", expectation="bounded", id=t7.id,
         why="Le CSV vient par douze octets, quatre fois par seconde : deux heures pour quatre mille lignes.",
         app=lambda: CKAN(t7, datastore=False, fault=drop), call=load(t7.id), limits=SMALL, within=15, check=frame_only(told_or_error))

    t8 = equipements("archives-bombe", 12)
    case(name="ck_bombe_gzip", kind="ckan", expectation="error", id=t8.id,
         why="Content-Encoding: gzip ; 11 Mo sur le fil en font 3 300 une fois décompressés.",
         app=lambda: CKAN(t8, datastore=False, fault=lambda a, r, route: route == "file" and r.body(bomb(), "text/csv; charset=utf-8", headers={"Content-Encoding": "gzip"})),
         call=load(t8.id))

    t9 = equipements("tls-maison", 12)
    case(name="ck_certificat_maison", kind="ckan", expectation="error", id=t9.id,
         why="https avec un certificat auto-signé : ne pas s'y fier, le dire en français, ne lire aucune ligne.",
         app=lambda: CKAN(t9), call=load(t9.id), tls=True, reach=(), check=lambda o: (told(o, "(?i)certificat"), need(o.requests == 0, "des données ont été lues malgré le certificat")))

    t10 = equipements("dechets-brotli", 12)
    noise = b"\x8b\x0b\x80" + bytes((i * 197 + 31 * (i >> 3)) % 256 for i in range(900))
    case(name="ck_codage_inconnu", kind="ckan", expectation="error", id=t10.id,
         why="Content-Encoding: br que personne n'a demandé : des octets illisibles pris pour un CSV.",
         app=lambda: CKAN(t10, datastore=False, fault=lambda a, r, route: route == "file" and r.body(noise, "text/csv", headers={"Content-Encoding": "br"})),
         call=load(t10.id))


@functools.lru_cache(None)
def bomb():
    line = b"00001,Mediatheque,1990-01-01,2024-07-15T08:30:00+02:00,true,10,12.5\r\n"
    big = line * (16 * 1024 * 1024 // len(line))

    def part(data):
        c = zlib.compressobj(9, zlib.DEFLATED, -15)
        return c.compress(data) + c.flush(zlib.Z_FULL_FLUSH)
    head = part(b"code,nom,ouverture,maj,accessible,places,surface\r\n")
    return b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff" + head + part(big) * 200 + b"\x03\x00" + b"\0" * 8


_()


# ================================================================ le processus à part
FORK = multiprocessing.get_context("fork")
LINES = {}                          # par cas : son processus, et la ligne où il attend l'adresse de son serveur


def child(c, line):
    import resource
    import warnings
    import datakit as dk
    from datakit import errors
    for _, other in LINES.values():
        other.close()               # sans quoi la fin du parent ne se verrait pas
    base, tmp = line.recv()
    for k in [k for k in os.environ if k.lower().endswith("_proxy") or k.startswith("DATAKIT_")]:
        del os.environ[k]
    os.environ.update(HOME=tmp, XDG_CACHE_HOME=f"{tmp}/cache", XDG_DATA_HOME=f"{tmp}/data", XDG_CONFIG_HOME=f"{tmp}/config", NO_PROXY="*")
    kw = {}
    if c.limits:
        try:
            from datakit.data.http import Limits
            kw["limits"] = Limits(**c.limits)
        except ImportError:
            pass
    if c.hosts:
        kw["hosts"] = c.hosts
    o = Outcome("crash", base=base)
    stdout, stderr = io.StringIO(), io.StringIO()
    t0 = time.monotonic()
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr), warnings.catch_warnings(record=True) as seen:
        try:
            got = c.call(dk.portal(base, **kw))
            o.kind, o.frames = "frame", got
        except errors.ExplainedError as e:
            o.kind, o.etype, o.message = "error", type(e).__name__, str(e)
        except BaseException as e:
            o.etype, o.message = type(e).__name__, f"{e}\n{traceback.format_exc()[-1500:]}"
    o.seconds = time.monotonic() - t0
    o.rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    o.said = stdout.getvalue() + stderr.getvalue() + "".join(f"{w.message}\n" for w in seen)
    o.leaked = [f"{w.category.__name__}: {w.message}" for w in seen if w.category.__module__ in ("builtins", "pandas.errors", "urllib3.exceptions", "numpy.exceptions") and w.category is not UserWarning]
    try:
        blob = pickle.dumps(o)
    except Exception:
        for f in o.frames:
            f.attrs = {k: repr(v) for k, v in f.attrs.items()}
        blob = pickle.dumps(o)
    line.send_bytes(blob)


def fork(cases):
    """Un processus par cas, avant tout fil : pandas et le kit y sont déjà, lus une seule fois."""
    import geopandas
    import pyarrow.parquet
    import datakit.data.portal
    for c in cases:
        here, there = FORK.Pipe()
        p = FORK.Process(target=child, args=(c, there), daemon=True)
        LINES[c.name] = p, here
        p.start()
        there.close()


def run(c):
    base = c.start()
    tmp = tempfile.mkdtemp(prefix="portal_strangers_")
    p, line = LINES[c.name]
    line.send((base, tmp))
    if not line.poll(HARD):
        o = Outcome("hang", seconds=HARD)
    else:
        try:
            o = line.recv()
        except EOFError:
            p.join()
            o = Outcome("crash", etype=f"processus (code {p.exitcode})")
    p.kill()
    o.app, o.servers, o.base = c.servers[0].app, c.servers, base
    try:
        c.verify(o)
        return c, o, ""
    except KO as e:
        return c, o, str(e)
    except Exception as e:
        return c, o, f"contrôle impossible : {type(e).__name__}: {e} ({traceback.extract_tb(e.__traceback__)[-1].lineno})"
    finally:
        c.stop()
        subprocess.run(["rm", "-rf", tmp])


def main():
    a = argparse.ArgumentParser()
    a.add_argument("names", nargs="*")
    a.add_argument("-v", action="store_true", help="montre aussi ce que la personne lit")
    a.add_argument("-j", type=int, default=2)
    a.add_argument("--serve")
    a.add_argument("--list", action="store_true")
    args = a.parse_args()
    if args.list:
        for c in CASES:
            print(f"{c.kind:13} {c.expectation:8} {c.name:28} {c.why}")
        kinds = [c.kind for c in CASES]
        return print({k: kinds.count(k) for k in dict.fromkeys(kinds)}, len(CASES))
    if args.serve:
        c = next(x for x in CASES if x.name == args.serve)
        print(c.start(), *[s.url for s in c.servers[1:]], flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            time.sleep(3600)
        return c.stop()
    todo = [c for c in CASES if not args.names or c.name in args.names]
    fork(todo)
    if any(c.tls for c in todo):
        self_signed()
    if any("bombe" in c.name for c in todo):
        bomb()
    good, per = 0, {}
    with ThreadPoolExecutor(args.j) as pool:
        for c, o, why in pool.map(run, todo):
            good += not why
            k = per.setdefault(c.kind, [0, 0])
            k[0] += not why
            k[1] += 1
            print(f"{'KO' if why else 'ok'}  {c.kind:13} {c.name:28} {o.seconds:5.1f} s  {' '.join(why.split())}", flush=True)
            if args.v:
                print("      pourquoi :", c.why)
                shape = ", ".join(str(f.shape) for f in o.frames)
                print(f"      rendu : {o.kind} {o.etype} {shape} ; {len(c.servers[0].log)} demandes ; {o.rss:.0f} Mo")
                for line in o.text.strip().splitlines():
                    print("      |", line)
    print("  ".join(f"{k} {g}/{n}" for k, (g, n) in per.items()))
    print(f"{good}/{len(todo)}")
    return None if good == len(todo) else sys.exit(1)


if __name__ == "__main__":
    main()
