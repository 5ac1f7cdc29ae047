# ruff: noqa
# fmt: off
"""Jeu b : trente-deux autres façons dont un portail de données ouvertes se conduit, honnêtement ou non.

    PYTHONPATH=src python portal_strangers_b.py [-v] [-j 2] [nom…]     lance tout (ou les cas nommés)
    python portal_strangers_b.py --serve NOM                            ouvre le serveur d'un cas, pour curl
    python portal_strangers_b.py --list

Le banc (serveurs, cas, contrôles, lanceur) est celui de portal_strangers.py ; seuls les cas changent.
"""
import dataclasses
import datetime as dt
import gzip
import io
import json
import os
import re
import socket
import struct
import sys
import time
import zipfile
from urllib.parse import quote

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import portal_strangers as A
from portal_strangers import (CKAN, ODS, SMALL, TYPES, DataFair, Table, UData, case, catalogue, chunk, col, equipement, equipements,
                       frame_only, has, bare, is_text, load, need, no_raw, once, partial, rows, same_dates, told, typed, untrapped)

A.CASES.clear()


# ================================================================ aides
def without(req, *keys):
    """Les réponses JSON de cette demande perdent ces clés (au premier niveau, et dans `result`)."""
    send = req.json

    def lean(obj, *a, **kw):
        obj = {k: v for k, v in obj.items() if k not in keys}
        if isinstance(obj.get("result"), dict):
            obj["result"] = {k: v for k, v in obj["result"].items() if k not in keys}
        return send(obj, *a, **kw)
    req.json = lean


def reset(req):
    """Ferme la connexion brutalement (RST)."""
    req.h.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return req.cut()


def said_of(o, id):
    need(o.said.strip(), f"{len(o.frame)} lignes, sans un mot")
    need(id in o.said, f"la phrase ne nomme pas le jeu : {o.said[:160]!r}")


def missing_said(t, total, key="code"):
    """Tout, ou le nombre qui manque et le nom du jeu."""
    def check(o):
        partial(o, key, total)
        if len(o.frame) < total:
            said_of(o, t.id)
        true = {r[key]: r for r in t.rows}
        for c, n in zip(o.frame[key], o.frame["nom"]):
            need(str(c) in true and true[str(c)]["nom"] == n, f"ligne inventée ou altérée : {c!r}, {n!r}")
    return check


def is_date(s):
    from pandas.api import types as pt
    return pt.is_datetime64_any_dtype(s.dtype) or "date" in str(s.dtype) or (len(s) and all(isinstance(x, dt.date) for x in s.dropna()))


def instants(o, name, want, f=None):
    import pandas as pd
    from pandas.api import types as pt
    s = col(o, name, f)
    need(pt.is_datetime64_any_dtype(s.dtype) or "timestamp" in str(s.dtype), f"« {name} » n'est pas un instant ({s.dtype})")
    need(getattr(s.dtype, "tz", None) is not None or "tz=" in str(s.dtype), f"« {name} » a perdu son fuseau ({s.dtype})")
    got = [None if pd.isna(x) else pd.Timestamp(x).tz_convert("UTC") for x in s]
    need(got == [w and pd.Timestamp(w).tz_convert("UTC") for w in want], f"« {name} » a changé d'instant : {got[:3]}")


def same_text(o, t, *names):
    for n in names:
        s = col(o, n)
        need(is_text(s), f"« {n} » n'est plus du texte ({s.dtype})")
        got, want = [None if not isinstance(x, str) else x for x in s], [r.get(n) for r in t.rows]
        bad = next(((g, w) for g, w in zip(got, want) if (g or None) != (w or None)), None)
        need(bad is None, f"« {n} » altérée : {bad}")


def same_values(o, t):
    """Un fichier sans schéma : textes, dates lisibles, nombres justes ; rien sur les types fins."""
    import pandas as pd
    rows(o, len(t.rows)), once(o, "code"), same_text(o, t, "code", "nom")
    same_dates(col(o, "ouverture"), [r["ouverture"] for r in t.rows])
    for n in ("places", "surface"):
        for v, r in zip(col(o, n), t.rows):
            need(pd.isna(v) if r[n] is None else not pd.isna(v) and abs(float(str(v).replace(",", ".")) - r[n]) < 1e-6,
                 f"« {n} » : {v!r} au lieu de {r[n]!r}")


def ids_of(o, want):
    c = next((n for n in ("id", "identifiant", "dataset_id", "name") if n in o.frame.columns), o.frame.columns[0])
    rows(o, len(want)), once(o, c)
    lost = set(want) - set(o.frame[c].astype(str))
    need(not lost, f"jeux perdus : {sorted(lost)[:3]}")


SHAPES = [
    {"type": "Polygon", "coordinates": [[[0.30, 46.50], [0.40, 46.50], [0.40, 46.60], [0.30, 46.60], [0.30, 46.50]],
                                        [[0.33, 46.53], [0.33, 46.56], [0.36, 46.56], [0.36, 46.53], [0.33, 46.53]]]},
    {"type": "MultiPolygon", "coordinates": [[[[0.10, 46.10], [0.15, 46.10], [0.15, 46.15], [0.10, 46.10]]],
                                             [[[0.20, 46.20], [0.25, 46.20], [0.25, 46.25], [0.20, 46.20]]]]},
    None,
    {"type": "LineString", "coordinates": [[0.5, 46.5], [0.55, 46.52], [0.6, 46.51]]},
    {"type": "Point", "coordinates": [-0.361234, 46.701234]},
    {"type": "Polygon", "coordinates": [[[-4.8, 48.1], [-4.7, 48.1], [-4.7, 48.2], [-4.8, 48.1]]]},
]


def shaped(o, t):
    from shapely.geometry import shape
    f = o.frame
    need(type(f).__name__ == "GeoDataFrame", f"pas un GeoDataFrame ({type(f).__name__})")
    need(f.crs is not None and f.crs.to_epsg() == 4326, f"pas en EPSG:4326 ({f.crs})")
    g = f.set_index(col(o, "code")).geometry
    for r in t.rows:
        got, e = g.loc[r["code"]], r["shape"]
        if e is None:
            need(got is None or got.is_empty, f"une forme inventée : {got}")
        else:
            want = shape(e)
            need(got is not None and got.geom_type == want.geom_type, f"{getattr(got, 'geom_type', None)} au lieu de {want.geom_type} ({r['code']})")
            need(got.equals_exact(want, 1e-6) or got.normalize().equals_exact(want.normalize(), 1e-6), f"forme altérée : {r['code']}")


def xlsx(t):
    """Un classeur minuscule, mais vrai."""
    from xml.sax.saxutils import escape

    def cell(v):
        if v is None:
            return "<c/>"
        if isinstance(v, (int, float)) and not isinstance(v, bool):
            return f"<c><v>{v}</v></c>"
        return f'<c t="inlineStr"><is><t>{escape(str(v))}</t></is></c>'
    lines = [list(t.types)] + [[r.get(n) for n in t.types] for r in t.rows]
    sheet = "".join("<row>" + "".join(map(cell, x)) + "</row>" for x in lines)
    main, rel = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", f'<?xml version="1.0"?><Types xmlns="{pack}/content-types">'
                   '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                   '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                   '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
        z.writestr("_rels/.rels", f'<?xml version="1.0"?><Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr("xl/workbook.xml", f'<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>')
        z.writestr("xl/_rels/workbook.xml.rels", f'<?xml version="1.0"?><Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        z.writestr("xl/worksheets/sheet1.xml", f'<?xml version="1.0"?><worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>')
    return b.getvalue()


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
MOTS = ["NA", "null", "None", "NaN", "N/A", "true", "1e5", "0012", "-", "#N/D", "Infinity", "2024"]


class Rest(DataFair):
    """Un jeu « éditable » de data-fair : des lignes, pas de fichier d'origine."""

    def __init__(self, *tables, fault=None, **kw):
        super().__init__(*tables, fault=lambda a, r, route: no_raw(a, r, route) or bool(fault and fault(a, r, route)), **kw)

    def meta(self, req, t):
        m = super().meta(req, t)
        m.pop("file")
        return {**m, "isRest": True}


# ================================================================ data-fair
def _():
    t = equipements("reservations-curseur", 34)

    class Opaque(Rest):
        def token(self, end):
            return json.dumps([1718000000000 + end, f"clé/{end} & suite+é=="], ensure_ascii=False)

        def next_url(self, req, t, size, end):
            return (f"{req.base}{quote(req.path)}?size={size}&after={quote(self.token(end), safe='')}"
                    + (f"&format={req.q['format']}" if "format" in req.q else ""))

        def lines(self, req, t):
            without(req, "total")
            if "after" in req.q:
                try:
                    end = json.loads(req.q["after"])[0] - 1718000000000
                    assert req.q["after"] == self.token(end)
                except (ValueError, TypeError, IndexError, AssertionError, KeyError):
                    return req.body("Curseur illisible", status=400)
                req.q["after"] = str(end)
            return super().lines(req, t)
    case(name="df_curseur_opaque", kind="data-fair", expectation="rows", id=t.id,
         why="Pas de `total` ; `next` porte un curseur opaque (tableau JSON, accents, &, +, =) qu'il faut rendre tel quel ; pages de 11.",
         app=lambda: Opaque(t, cap=11), call=load(t.id), quiet=True, check=lambda o: (rows(o, 34), once(o, "code"), typed(o, t)))

    days = ["01/02/2024", "25/12/2023", "", "31/01/2024", "12/11/2024", "03/04/2022"]
    real = ["2024-02-01", "2023-12-25", None, "2024-01-31", "2024-11-12", "2022-04-03"]
    t2 = Table("factures-a-la-francaise", "Factures", {"code": "text", "jour": "date", "montant": "float", "lots": "int", "payee": "bool"},
               [{"code": f"{i:04d}", "jour": days[i % 6], "montant": f"{i - 3},{i % 100:02d}", "lots": "" if i % 5 == 2 else i, "payee": i % 2} for i in range(24)])

    class Francaise(Rest):
        def field(self, n, kind):
            return {**super().field(n, kind), **({"dateFormat": "DD/MM/YYYY"} if kind == "date" else {})}

    def french(o):
        import pandas as pd
        from pandas.api import types as pt
        rows(o, 24), once(o, "code"), same_text(o, t2, "code")
        need(is_date(col(o, "jour")), f"« jour » n'est pas une date ({o.frame['jour'].dtype})")
        same_dates(o.frame["jour"], [real[i % 6] for i in range(24)])
        m = col(o, "montant")
        need(pt.is_float_dtype(m.dtype), f"« montant » n'est pas un nombre ({m.dtype})")
        want = [float(r["montant"].replace(",", ".")) for r in t2.rows]
        need(all(not pd.isna(a) and abs(float(a) - b) < 1e-9 for a, b in zip(m, want)), f"« montant » altéré : {m.tolist()[:6]} au lieu de {want[:6]}")
        p = col(o, "lots")
        need(pt.is_integer_dtype(p.dtype), f"« lots » n'est pas un entier avec trous ({p.dtype})")
        need([None if pd.isna(x) else int(x) for x in p] == [None if r["lots"] == "" else r["lots"] for r in t2.rows], "« lots » altéré")
        b = col(o, "payee")
        need(pt.is_bool_dtype(b.dtype), f"« payee » n'est pas un booléen ({b.dtype})")
        need([None if pd.isna(x) else bool(x) for x in b] == [bool(r["payee"]) for r in t2.rows], "« payee » altéré")
    case(name="df_a_la_francaise", kind="data-fair", expectation="rows", id=t2.id,
         why="Date déclarée, écrite 01/02/2024 (avec des 25/12 pour lever le doute, et dateFormat) ; nombre « 12,50 » ; vide = manquant ; booléen 0/1.",
         app=lambda: Francaise(t2, cap=10), call=load(t2.id), check=french)

    t3 = Table("zonage-plu", "Zonage", {"code": "text", "nom": "text", "forme": "shape"},
               [{"code": f"Z{i:02d}", "nom": f"Zone {i}", "shape": s, "forme": s and json.dumps(s)} for i, s in enumerate(SHAPES * 2)])

    class Zonage(Rest):
        def field(self, n, kind):
            if kind != "shape":
                return super().field(n, kind)
            return {"key": n, "x-originalName": n, "type": "string", "x-refersTo": "https://purl.org/geojson/vocab#geometry"}

        def schema(self, t):
            own, tail = [self.field(n, k) for n, k in t.types.items()], super().schema(dataclasses.replace(t, types={}))
            return own + [{"key": "_geoshape", "type": "object", "x-calculated": True},
                          {"key": "_geopoint", "type": "string", "x-calculated": True, "x-refersTo": "http://www.w3.org/2003/01/geo/wgs84_pos#lat_long"}] + tail

        def line(self, t, i):
            from shapely.geometry import shape
            r = super().line(t, i)
            s = r.pop("shape", None)
            if s:
                p = shape(s).representative_point()
                r.update(_geoshape=s, _geopoint=f"{p.y},{p.x}")
            return r

        def lines(self, req, t):
            if req.q.get("format") != "geojson":
                return super().lines(req, t)
            size = min(req.int("size", 12), self.cap)
            start = req.int("after", 0) or (req.int("page", 1) - 1) * size
            end = min(start + size, len(t.rows))
            feats = [{"type": "Feature", "id": f"l{i}", "geometry": t.rows[i]["shape"],
                      "properties": {k: v for k, v in self.line(t, i).items() if not k.startswith("_geo") and k != "forme"}} for i in range(start, end)]
            link = {"Link": f"<{self.next_url(req, t, size, end)}>; rel=next"} if end < len(t.rows) else {}
            return req.json({"type": "FeatureCollection", "total": len(t.rows), "features": feats}, headers=link)
    case(name="df_formes_en_texte", kind="data-fair", expectation="rows", id=t3.id,
         why="Colonne géométrie (x-refersTo geojson) en GeoJSON écrit comme texte : polygone troué, multipolygone, ligne, point, vide.",
         app=lambda: Zonage(t3, cap=5), call=load(t3.id), check=lambda o: (rows(o, 12), once(o, "code"), shaped(o, t3)))

    zones = ["2024-07-15T08:30:00+02:00", "2024-07-15T17:30:00+11:00", None, "2024-01-15T04:30:00-03:00", "2024-07-15T06:30:00.000Z", "2024-12-31T23:45:00+13:45"]
    base = 1718000000000
    t4 = Table("relais-outre-mer", "Relais", {"code": "text", "total": "int", "next": "text", "results": "text", "index": "text", "size": "float",
                                             "debut": "datetime", "horodatage": "datetime"},
               [{"code": f"{i:03d}", "total": i * 2, "next": MOTS[i % 12], "results": f"r{i}", "index": MOTS[(i + 5) % 12], "size": i / 4,
                 "debut": zones[i % 6], "horodatage": base + i * 3600000} for i in range(24)])

    class Enum(Rest):
        def field(self, n, kind):
            return {**super().field(n, kind), **({"enum": MOTS, "x-cardinality": 12} if n in ("next", "index") else {})}

    def words(o):
        import pandas as pd
        from pandas.api import types as pt
        rows(o, 24), once(o, "code"), same_text(o, t4, "code", "next", "results", "index")
        need(pt.is_integer_dtype(col(o, "total").dtype) and [int(x) for x in o.frame["total"]] == [r["total"] for r in t4.rows], "« total » altéré")
        need([float(x) for x in col(o, "size")] == [r["size"] for r in t4.rows], "« size » altéré")
        instants(o, "debut", [r["debut"] for r in t4.rows])
        h = col(o, "horodatage")
        if h.isna().all():
            told(o, "horodatage")
        else:
            need(pt.is_datetime64_any_dtype(h.dtype), f"« horodatage » n'est pas un instant ({h.dtype})")
            utc = pd.to_datetime(h, utc=True)
            need([int(x.timestamp() * 1000) for x in utc] == [r["horodatage"] for r in t4.rows], f"« horodatage » a changé d'instant : {h.tolist()[:2]}")
    case(name="df_noms_mots_fuseaux", kind="data-fair", expectation="rows", id=t4.id,
         why="Colonnes total, next, results, index, size ; textes NA, null, None (enum) ; +11:00, -03:00, +13:45 ; un date-time en millisecondes (juste, ou manquant et dit).",
         app=lambda: Enum(t4, cap=9), call=load(t4.id), check=words)

    # ---- hostile
    t5 = equipements("signalements-en-rond", 24)

    class Round(Rest):
        def next_url(self, req, t, size, end):
            return f"{req.base}{req.target}"

    def ring(o):
        need(o.requests <= 60, f"{o.requests} demandes")
        if o.kind == "frame":
            missing_said(t5, 24)(o)
    case(name="df_next_sur_soi", kind="data-fair", expectation="bounded", id=t5.id,
         why="`next` est l'adresse de la page elle-même : dix lignes sur 24, toujours les mêmes.",
         app=lambda: Round(t5, cap=10), call=load(t5.id), check=ring)

    t6 = equipements("conseils-connexion", 15)
    login = ("<!doctype html><html><head><title>Se connecter</title></head><body><form action=/login><input name=csrf value=9f8e7d>"
             "<input type=password></form><script>document.cookie</script></body></html>")

    class Login(Rest):
        def __call__(self, req):
            if req.path == "/login":
                return req.body(login, "text/html; charset=utf-8")
            return super().__call__(req)
    case(name="df_page_de_connexion", kind="data-fair", expectation="error", id=t6.id,
         why="Les lignes renvoient (302, même hôte) vers un formulaire de connexion, 200 et HTML.",
         app=lambda: Login(t6, fault=lambda a, r, route: route == "data" and r.redirect(f"{r.base}/login?redirect={quote(r.target)}")),
         call=load(t6.id), poison=("<form", "csrf", "9f8e7d", "<script", "document.cookie"))

    t7 = equipements("mesures-demesurees", 12)
    big = {"00003": ("places", "123456789012345678901234567890"), "00005": ("surface", "1e400"), "00008": ("surface", "-Infinity"), "00009": ("surface", "NaN")}

    def huge(app, req, route):
        if route != "data":
            return False
        if req.q.get("format") == "csv":
            rr = [dict(r) for r in t7.rows]
            for r in rr:
                if r["code"] in big:
                    r[big[r["code"]][0]] = big[r["code"]][1]
            return req.body(t7.csv(rows=rr, yes=("1", "0")), "text/csv; charset=utf-8")
        out = []
        for i, r in enumerate(t7.rows):
            x = {**app.line(t7, i)}
            if r["code"] in big:
                x[big[r["code"]][0]] = "@@" + big[r["code"]][1]
            out.append(x)
        return req.json_text(re.sub(r'"@@([^"]*)"', r"\1", json.dumps({"total": 12, "results": out})))

    def finite(o):
        import math

        import pandas as pd
        rows(o, 12), once(o, "code")
        f = o.frame.set_index("code")
        v = f["places"]["00003"]
        need(pd.isna(v) or str(v) == "123456789012345678901234567890", f"« places » inventé : {v!r}")
        told(o, "places")
        for c in ("00005", "00008", "00009"):
            v = f["surface"][c]
            need(pd.isna(v) or (not math.isinf(float(v))), f"« surface » infinie : {v!r}")
            need(pd.isna(v), f"« surface » inventée : {v!r}")
        told(o, "surface")
        need(abs(float(f["surface"]["00006"]) - t7.rows[5]["surface"]) < 1e-9 and int(f["places"]["00006"]) == 15, "une valeur voisine a changé")
    case(name="df_nombres_demesures", kind="data-fair", expectation="bounded", id=t7.id,
         why="JSON avec NaN, -Infinity et 1e400 dans un nombre, trente chiffres dans un entier : erreur, ou manquants et dits.",
         app=lambda: Rest(t7, fault=huge), call=load(t7.id), check=frame_only(finite))

    t8 = equipements("deplacements-coupure", 30)

    def rst(app, req, route):
        if route != "data" or not (req.int("after", 0) or req.int("page", 1) > 1):
            return False
        req.raw(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n" + b'{"total":30,"results":[{"code":"00011","nom":"M')
        return reset(req)
    case(name="df_coupure_page_deux", kind="data-fair", expectation="warning", id=t8.id,
         why="La première page va bien ; la deuxième est coupée au milieu d'une chaîne par un RST, à chaque essai.",
         app=lambda: Rest(t8, cap=10, fault=rst), call=load(t8.id), check=frame_only(missing_said(t8, 30)))


_()


# ================================================================ Opendatasoft
def _():
    t = Table("secteurs-scolaires", "Secteurs", {"code": "text", "nom": "text", "contour": "shape"},
              [{"code": f"S{i:03d}", "nom": f"Secteur {i}", "shape": SHAPES[i % 6], "contour": SHAPES[i % 6]} for i in range(120)])

    class Shapes(ODS):
        KIND = {**ODS.KIND, "shape": "geo_shape"}

        def meta(self, t):
            return {**super().meta(t), "features": ["analyze", "geo"]}

        def feature(self, r, names):
            return {n: ({"type": "Feature", "geometry": r[n], "properties": {}} if t.types[n] == "shape" and r[n] else r[n]) for n in names}

        def records(self, req, t):
            limit, offset = req.int("limit", 10), req.int("offset", 0)
            if limit > 100 or limit < -1:
                return self.refuse(req, "limit")
            limit = 100 if limit == -1 else limit
            return req.json({"total_count": len(t.rows), "results": [self.feature(r, self.pick(req, t)) for r in t.rows[offset:offset + limit]]})

        def encode(self, t, rws, names, fmt, req):
            if fmt == "csv":
                flat = [{**r, "contour": r["contour"] and json.dumps(r["contour"])} for r in rws]
                return super().encode(t, flat, names, fmt, req)
            if fmt in ("json", "jsonl"):
                part = [self.feature(r, names) for r in rws]
                text = json.dumps(part) if fmt == "json" else "".join(json.dumps(x) + "\n" for x in part)
                return text.encode(), "application/json; charset=utf-8"
            if fmt == "geojson":
                feats = [{"type": "Feature", "geometry": r["contour"], "properties": {n: r[n] for n in names if n != "contour"}} for r in rws]
                return json.dumps({"type": "FeatureCollection", "features": feats}).encode(), "application/geo+json"
            if fmt == "parquet":
                import pyarrow as pa
                import pyarrow.parquet as pq
                from shapely.geometry import shape
                b = io.BytesIO()
                pq.write_table(pa.table({n: pa.array([r[n] and shape(r[n]).wkb for r in rws], pa.binary()) if n == "contour" else
                                         pa.array([r[n] for r in rws], pa.string()) for n in names}), b)
                return b.getvalue(), "application/vnd.apache.parquet"
            return None, None
    case(name="ods_geo_shape", kind="opendatasoft", expectation="rows", id=t.id,
         why="geo_shape : Feature dans /records, texte GeoJSON dans le CSV, WKB dans le parquet ; polygones troués, multipolygones, lignes, vides.",
         app=lambda: Shapes(t), call=load(t.id), check=lambda o: (rows(o, 120), once(o, "code"), same_text(o, t, "nom"), shaped(o, t)))

    t2 = equipements("arbres-remarquables-et-autres", 10250)
    t2.rows[6]["nom"] = 'Allée "des\r\nTilleuls" ; nord, 2e'

    class Python(ODS):
        def encode(self, t, rws, names, fmt, req):
            if fmt == "csv":
                bom = req.q.get("with_bom", "true").lower() != "false"
                return t.csv(req.q.get("delimiter", ";"), rws, ("True", "False"), bom=bom, names=names), "text/csv"
            return super().encode(t, rws, names, fmt, req)

    def long(o):
        rows(o, 10250), once(o, "code")
        f = o.frame.copy()
        f["nom"] = [x.replace("\r\n", "\n") for x in f["nom"]]
        want = [dict(r, nom=r["nom"].replace("\r\n", "\n")) for r in t2.rows]
        typed(o, dataclasses.replace(t2, rows=want), f)
    case(name="ods_plus_de_dix_mille", kind="opendatasoft", expectation="rows", id=t2.id,
         why="10 250 lignes : /records s'arrête à 10 000, l'export non ; True/False et un saut de ligne entre guillemets ; text/csv sans charset.",
         app=lambda: Python(t2), call=load(t2.id), quiet=True, check=long)

    long_id = "équipements-sportifs-et-de-loisirs-recensés-dans-les-communes-déléguées-" + "hôtel-de-ville-" * 7 + "2024@métropole-de-trifouilly"
    t3 = Table(long_id, "Équipements sportifs", {"cle": "text", "class": "text", "2024": "int", "total_count": "int", "select": "text", "records": "text"},
               [{"cle": f"{i:030d}", "class": MOTS[i % 12], "2024": None if i % 4 == 1 else i, "total_count": i, "select": f"à l'est, n° {i}",
                 "records": '{"a": "b"}' if i % 3 else None} for i in range(36)])

    def odd(o):
        import pandas as pd
        from pandas.api import types as pt
        rows(o, 36), once(o, "cle"), same_text(o, t3, "cle", "class", "select", "records")
        for n in ("2024", "total_count"):
            need(pt.is_integer_dtype(col(o, n).dtype), f"« {n} » n'est pas un entier ({o.frame[n].dtype})")
            need([None if pd.isna(x) else int(x) for x in o.frame[n]] == [r[n] for r in t3.rows], f"« {n} » altéré")
    case(name="ods_id_federe_tres_long", kind="opendatasoft", expectation="rows", id=t3.id,
         why=f"Identifiant fédéré de {len(long_id)} signes avec accents et @ ; champs class, 2024, total_count, select ; textes NA, null, None ; clés de 30 chiffres.",
         app=lambda: ODS(t3), call=load(t3.id), check=odd)

    t4 = Table("recensement-precisions", "Recensement", {"code": "text", "annee": "date", "mois": "date", "maj": "datetime"},
               [{"code": f"{i:02d}", "annee": str(1999 + i), "mois": f"2023-{i % 12 + 1:02d}",
                 "maj": ["2024-07-15T06:30:00+00:00", "2024-01-15T08:30:00+01:00", None, "2024-07-15T02:30:00-04:00"][i % 4]} for i in range(24)])

    class Precision(ODS):
        def meta(self, t):
            m = super().meta(t)
            for f in m["fields"]:
                if f["name"] in ("annee", "mois"):
                    f["annotations"] = {"timeserie_precision": {"annee": "year", "mois": "month"}[f["name"]], "facet": []}
            return m

        def encode(self, t, rws, names, fmt, req):
            if fmt == "parquet":
                rws = [dict(r, annee=r["annee"] + "-01-01", mois=r["mois"] + "-01") for r in rws]
            return super().encode(t, rws, names, fmt, req)

    def precise(o):
        rows(o, 24), once(o, "code"), same_text(o, t4, "code")
        for n, k in (("annee", 4), ("mois", 7)):
            got, want = [str(x)[:k] for x in col(o, n)], [r[n] for r in t4.rows]
            need(got == want, f"« {n} » : {[p for p in zip(got, want) if p[0] != p[1]][:1]}")
        instants(o, "maj", [r["maj"] for r in t4.rows])
    case(name="ods_dates_partielles", kind="opendatasoft", expectation="rows", id=t4.id,
         why="Champs date de précision année (« 2021 ») et mois (« 2023-05 ») ; instants en +00:00, +01:00, -04:00 mêlés.",
         app=lambda: Precision(t4), call=load(t4.id), quiet=True, check=precise)

    # ---- hostile
    t5 = equipements("agents-acces-restreint", 50)

    def closed(app, req, route):
        if route != "data":
            return False
        if "/exports/" in req.path:
            return req.json({"error_code": "AuthenticationRequired", "message": "You must be logged in <b>here</b>"}, 401, {"WWW-Authenticate": 'Basic realm="Opendatasoft"'})
        return req.json({"error_code": "ForbiddenDataset", "message": "You do not have access to this dataset"}, 403)
    case(name="ods_acces_restreint", kind="opendatasoft", expectation="error", id=t5.id,
         why="Jeu visible au catalogue mais réservé : 401 avec WWW-Authenticate pour l'export, 403 pour les lignes, messages en anglais.",
         app=lambda: ODS(t5, fault=closed), call=load(t5.id), within=20,
         poison=("logged in", "ForbiddenDataset", "do not have access", "AuthenticationRequired", "<b>"))

    t6 = Table("plans-de-quartier", "Plans de quartier", {}, [])

    class Attached(ODS):
        def meta(self, t):
            return {**super().meta(t), "has_records": False, "fields": [], "features": [],
                    "attachments": [{"id": "plan_nord_pdf", "title": "Plan nord.pdf", "mimetype": "application/pdf", "url": "odsfile://plan_nord.pdf"}]}

    def none(app, req, route):
        if route != "data":
            return False
        return req.json({"total_count": 0, "results": []}) if req.path.endswith("/records") else req.body(b"\xef\xbb\xbf\r\n", "text/csv; charset=utf-8")
    case(name="ods_pieces_jointes_seules", kind="opendatasoft", expectation="warning", id=t6.id, reach=(),
         why="has_records: false, aucun champ, un PDF en pièce jointe : une erreur claire, ou une table vide et une phrase.",
         app=lambda: Attached(t6, fault=none), call=load(t6.id), check=frame_only(lambda o: rows(o, 0)))

    t7 = equipements("permis-export-court", 412)

    def short(app, req, route):
        if route != "data":
            return False
        if req.path.endswith("/records"):
            limit, offset = min(max(req.int("limit", 10), 0), 100), req.int("offset", 0)
            return req.json({"total_count": 412, "results": t7.rows[:200][offset:offset + limit]})
        data, ctype = app.encode(t7, t7.rows[:200], list(t7.types), req.path.rsplit("/", 1)[1], req)
        return data is not None and req.body(data, ctype)
    case(name="ods_export_court", kind="opendatasoft", expectation="warning", id=t7.id,
         why="L'export se termine proprement après 200 lignes, /records aussi, alors que 412 sont annoncées.",
         app=lambda: ODS(t7, fault=short), call=load(t7.id), check=frame_only(missing_said(t7, 412)))

    t8 = equipements("trafic-quota-lointain", 40)
    quota = {"errorcode": 10002, "reset_time": "3024-01-01T00:00:00Z", "limit_time_unit": "day", "call_limit": 0, "error": "Too many requests on the domain. Please contact the domain administrator."}
    case(name="ods_quota_mille_ans", kind="opendatasoft", expectation="error", id=t8.id,
         why="429 pour toujours, avec Retry-After: 31536000000 : le dire tout de suite, ne pas attendre mille ans ni insister.",
         app=lambda: ODS(t8, fault=lambda a, r, route: route == "data" and r.json(quota, 429, {"Retry-After": "31536000000"})),
         call=load(t8.id), limits=SMALL, within=15, poison=("contact the domain", "call_limit"),
         check=lambda o: need(o.requests <= 40, f"{o.requests} demandes malgré le quota"))


_()


# ================================================================ uData
def rid(i):
    return f"5f1a2b3c-0000-4000-8000-{i:012d}"


def _():
    some = [equipements(f"6b00000000000000000000{i:02x}", 3, title=f"Jeu n° {i}") for i in range(45)]

    def twenty(app, req, route):
        if route != "catalogue":
            return False
        page = max(1, req.int("page", 1))
        return req.json(app.page(req, some[(page - 1) * 20:page * 20], page, 20, 45))
    case(name="ud_catalogue_trois_pages", kind="udata", expectation="rows",
         why="45 jeux ; le serveur sert vingt jeux par page quelle que soit page_size, et le dit : trois pages.",
         app=lambda: UData(*some, fault=twenty), call=catalogue(), quiet=True, check=lambda o: ids_of(o, [t.id for t in some]))

    t2 = equipements("6b1f0a1b2c3d4e5f60718201", 30)

    def many(app, req, t):
        r, b = app.resource, f"{req.base}/files/"
        return [r(b + "presentation.pdf", rid(1), "Présentation", format="pdf", mime="application/pdf", filesize=48),
                r(b + "carte.html", rid(2), "Voir la carte", format="html", mime="text/html", filetype="remote", filesize=None),
                r(b + "equipements.xlsx", rid(3), "Équipements (Excel)", format="xlsx", mime=XLSX),
                r(b + "equipements.csv", rid(4), "Équipements (CSV)", format="CSV", mime=None),
                r(b + "equipements.parquet", rid(5), "Équipements (Parquet)", format="parquet", mime="application/vnd.apache.parquet")]

    def kinds(app, req, route):
        if route != "data":
            return False
        ext = req.path.rsplit(".", 1)[-1]
        return req.body(*{"pdf": lambda: (PDF, "application/pdf"), "html": lambda: ("<html><body>Carte</body></html>", "text/html"),
                          "xlsx": lambda: (xlsx(t2), XLSX), "csv": lambda: (t2.csv(";", yes=("oui", "non"), bom=True), "text/csv"),
                          "parquet": lambda: (A.parquet(t2, t2.rows, list(t2.types)), "application/octet-stream")}[ext]())
    case(name="ud_meilleur_format", kind="udata", expectation="rows", id=t2.id,
         why="Les mêmes données en PDF, page web, Excel, CSV et parquet : prendre un format lisible, pas le premier.",
         app=lambda: UData(t2, fault=kinds, resources=many), call=load(t2.id), check=lambda o: same_values(o, t2))

    t3 = Table("6b1f0a1b2c3d4e5f60718202", "Comptes rendus", {"numero": "text", "objet": "text", "note, suite": "text", "code": "text"},
               [{"numero": f"N{i:03d}", "objet": f"Voirie ; travaux, rue « {i} »\ndeuxième ligne", "note, suite": f'dit "oui"\tpuis "non" {i}', "code": f"0{i:04d}"} for i in range(21)])

    class Tsv(UData):
        def file_name(self, t):
            return f"{t.id}.tsv"

        def resources(self, req, t):
            return [self.resource(f"{req.base}/files/{self.file_name(t)}", format="tsv", mime="text/tab-separated-values")]

    def tabbed(o):
        rows(o, 21), once(o, "numero")
        need(len(o.frame.columns) == 4, f"colonnes : {list(o.frame.columns)}")
        o.frame["objet"] = [str(x).replace("\r\n", "\n") for x in o.frame["objet"]]
        same_text(o, t3, "numero", "objet", "note, suite", "code")
    case(name="ud_tsv_cite", kind="udata", expectation="rows", id=t3.id,
         why="TSV : tabulations, guillemets doublés et sauts de ligne dans des cellules entre guillemets ; virgules et points-virgules partout.",
         app=lambda: Tsv(t3, fault=lambda a, r, route: route == "data" and r.body(t3.csv("\t"), "text/tab-separated-values; charset=utf-8")),
         call=load(t3.id), check=tabbed)

    t4 = equipements("6b1f0a1b2c3d4e5f60718203", 40)

    def zipped():
        b = io.BytesIO()
        with zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr("LISEZMOI.txt", "Ce dossier contient un fichier CSV.\n")
            z.writestr("données/équipements.csv", t4.csv(";", bom=True))
        return b.getvalue()

    class Zip(UData):
        def file_name(self, t):
            return f"{t.id}.csv.zip"

        def resources(self, req, t):
            return [self.resource(f"{req.base}/files/{self.file_name(t)}", format="zip", mime="application/zip", title="Équipements (CSV compressé)")]

    def zip_ok(o):
        if o.kind == "error":
            told(o, r"(?i)zip|archive|compress")
        else:
            same_values(o, t4)
    case(name="ud_csv_zippe", kind="udata", expectation="bounded", id=t4.id, reach=(),
         why="La seule ressource est un zip : un LISEZMOI.txt et un CSV. Les lignes, ou un refus clair qui parle du zip.",
         app=lambda: Zip(t4, fault=lambda a, r, route: route == "data" and r.body(zipped(), "application/zip")), call=load(t4.id), check=zip_ok)

    # ---- hostile
    t5 = equipements("6b1f0a1b2c3d4e5f60718204", 18)

    class Excel(UData):
        def file_name(self, t):
            return f"{t.id}.xlsx"

        def resources(self, req, t):
            return [self.resource(f"{req.base}/files/{self.file_name(t)}", format="xlsx", mime=XLSX)]

    def excel_ok(o):
        if o.kind == "error":
            told(o, r"(?i)xlsx|excel|tableur|classeur")
        else:
            same_values(o, t5)
    case(name="ud_excel_seul", kind="udata", expectation="bounded", id=t5.id, reach=(),
         why="La seule ressource est un classeur xlsx : refus clair qui nomme le format (ou les bonnes lignes), jamais du binaire pris pour un CSV.",
         app=lambda: Excel(t5, fault=lambda a, r, route: route == "data" and r.body(xlsx(t5), XLSX)), call=load(t5.id), poison=("PK\x03",), check=excel_ok)

    t6 = equipements("6b1f0a1b2c3d4e5f60718205", 18)
    gone = ("\r\n\r\n<!DOCTYPE html>\r\n<html lang=fr><head><title>Page introuvable, désolé</title></head>\r\n<body><h1>404, déplacé</h1>"
            "<script>window.location='/accueil,nouveau;site'</script></body></html>\r\n")
    case(name="ud_html_nomme_csv", kind="udata", expectation="error", id=t6.id,
         why="Le fichier a disparu : le serveur rend 200, « text/csv », et une page HTML après deux lignes vides.",
         app=lambda: UData(t6, fault=lambda a, r, route: route == "data" and r.body(gone, "text/csv; charset=utf-8")), call=load(t6.id),
         poison=("<html", "<script", "window.location", "<h1>"))

    t7 = equipements("6b1f0a1b2c3d4e5f60718206", 18)

    def schemes(app, req, t):
        return [app.resource(u, rid(i), f"Fichier {i}", filetype="remote") for i, u in enumerate(
            ("javascript:alert(document.cookie)//a.csv", "file:///etc/passwd", "ftp://127.0.0.2/pub/equipements.csv", "\\\\partage\\equipements.csv"))]
    case(name="ud_adresses_interdites", kind="udata", expectation="error", id=t7.id, reach=("dataset",), within=20,
         why="Quatre ressources « csv » : javascript:, file:, ftp: et un partage réseau. Rien n'est lu, une phrase le dit.",
         app=lambda: UData(t7, resources=schemes), call=load(t7.id), poison=("root:", "daemon:", "alert(document"),
         check=lambda o: need(not any(r in ("data", "file") for _, r, _ in o.app.marks), "une adresse interdite a été suivie"))

    t8 = equipements("6b1f0a1b2c3d4e5f60718207", 18)

    def bomb_zip():
        deflated = A.bomb()[10:-8]
        line = b"00001,Mediatheque,1990-01-01,2024-07-15T08:30:00+02:00,true,10,12.5\r\n"
        size = len(b"code,nom,ouverture,maj,accessible,places,surface\r\n") + 200 * len(line) * (16 * 1024 * 1024 // len(line))
        name = b"equipements.csv"
        fix = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0x5821, 0, len(deflated), size, len(name), 0)
        local = b"PK\x03\x04" + fix + name + deflated
        central = b"PK\x01\x02" + struct.pack("<H", 20) + fix + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
        return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)

    class Bomb(UData):
        def file_name(self, t):
            return f"{t.id}.csv.zip"

        def resources(self, req, t):
            return [self.resource(f"{req.base}/files/{self.file_name(t)}", format="csv", mime="application/zip", filesize=11_000_000)]
    case(name="ud_zip_bombe", kind="udata", expectation="warning", id=t8.id, reach=(),
         why="Annoncé csv, c'est un zip de 11 Mo dont l'unique CSV en fait 3 300 : ni mémoire, ni temps, ni binaire lu comme du texte.",
         app=lambda: Bomb(t8, fault=lambda a, r, route: route == "data" and r.body(bomb_zip(), "application/zip")), call=load(t8.id),
         poison=("PK\x03",), check=frame_only(lambda o: need(set(o.frame.columns) == set(TYPES), f"du binaire lu comme un CSV : {list(o.frame.columns)[:3]!r}")))


_()


# ================================================================ CKAN
def _():
    t = equipements("stations-sans-total", 250)

    class NoTotal(CKAN):
        def search(self, req, t):
            without(req, "total", "total_was_estimated", "include_total")
            return super().search(req, t)
    case(name="ck_sans_total", kind="ckan", expectation="rows", id=t.id,
         why="datastore_search ne rend pas de `total` (include_total désactivé) et plafonne à 100 : trois pages, la dernière de 50.",
         app=lambda: NoTotal(t, cap=100), call=load(t.id), quiet=True, check=lambda o: (rows(o, 250), once(o, "code"), typed(o, t)))

    t2 = equipements("donnees-électorales-des-bureaux-" + "de-vote-" * 8 + "été", 60)
    for r in t2.rows:
        r["maj"] = r["maj"][:19]
        r["Taux d'abst. (%)"], r["N°"] = round(r["surface"] / 10, 3), MOTS[r["places"] % 12] if r["places"] else ""
    t2.types.update({"Taux d'abst. (%)": "float", "N°": "text"})

    class Postgres(CKAN):
        KIND = {**CKAN.KIND, "datetime": "timestamp", "int": "int8", "float": "float8"}

        def record(self, t, i):
            r = {"_id": i + 1, **t.rows[i]}
            r["accessible"] = {True: "t", False: "f", None: None}[r["accessible"]]
            return r

    def pg(o):
        rows(o, 60), once(o, "code"), typed(o, t2, zoned=False), same_text(o, t2, "N°")
        f = o.frame.set_index("code")
        got = [str(f["maj"][r["code"]])[:19].replace("T", " ") for r in t2.rows]
        need(got == [r["maj"].replace("T", " ") for r in t2.rows], f"« maj », sans fuseau, a changé d'heure : {got[:2]}")
        s = f["Taux d'abst. (%)"] if "Taux d'abst. (%)" in f else None
        need(s is not None, f"colonne « Taux d'abst. (%) » absente ({list(f.columns)})")
        need(all(abs(float(s[r["code"]]) - r["Taux d'abst. (%)"]) < 1e-9 for r in t2.rows), "« Taux d'abst. (%) » altéré")
    case(name="ck_booleens_t_f", kind="ckan", expectation="rows", id=t2.id,
         why="Booléens « t »/« f », timestamp sans fuseau, int8 et float8, colonnes « N° » et « Taux d'abst. (%) », textes NA et null, nom du jeu long et accentué.",
         app=lambda: Postgres(t2, cap=25, fault=lambda a, r, route: (route == "dump" and r.body(t2.csv(yes=("t", "f")), "text/csv; charset=utf-8"))
                              or (route == "file" and r.body(t2.csv(yes=("t", "f")), "text/csv; charset=utf-8"))),
         call=load(t2.id), check=pg)

    t3 = equipements("ecoles-formats-divers", 45)

    class Formats(CKAN):
        def meta(self, req, t):
            m = super().meta(req, t)
            one = m["resources"][0]
            kinds = (("Page d'accueil", "HTML", "accueil.html"), ("Notice", "PDF", "notice.pdf"), ("Classeur", "XLSX", "ecoles.xlsx"), ("Données", "csv", "ecoles.csv"))
            m["resources"] = [{**one, "id": f"{self.RID[:-1]}{i}", "name": n, "format": f, "mimetype": None, "url_type": None, "datastore_active": False, "position": i,
                               "url": f"{req.base}/telecharger/{u}?version=2024&cle=%C3%A9%20t%C3%A9", "size": None} for i, (n, f, u) in enumerate(kinds)]
            return {**m, "num_resources": 4}

        def __call__(self, req):
            if not req.path.startswith("/telecharger/"):
                return super().__call__(req)
            if req.q.get("version") != "2024" or req.q.get("cle") != "é té":
                return req.body("Lien expiré", status=403)
            self.enter(req, "file")
            ext = req.path.rsplit(".", 1)[-1]
            data = {"html": b"<html></html>", "pdf": PDF, "xlsx": xlsx(t3), "csv": t3.csv(",", yes=("oui", "non"))}.get(ext, b"")
            return req.body(data, "application/octet-stream", headers={"Content-Disposition": f'attachment; filename="ecoles.{ext}"'})
    case(name="ck_formats_sans_datastore", kind="ckan", expectation="rows", id=t3.id,
         why="Datastore inactif ; page web, PDF, Excel puis CSV, mimetype nul, servi en octet-stream, adresse à paramètres codés.",
         app=lambda: Formats(t3, datastore=False), call=load(t3.id), check=lambda o: same_values(o, t3))

    some = [equipements(f"jeu-ckan-{i:02d}", 3, title=f"Jeu n° {i}") for i in range(47)]

    def twenty(app, req, route):
        if route != "catalogue":
            return False
        start, n = req.int("start", 0), min(req.int("rows", 10), 20)
        return app.ok(req, "package_search", {"count": 47, "sort": "score desc, metadata_modified desc", "facets": {}, "search_facets": {},
                                              "results": [app.meta(req, t) for t in some[start:start + n]]})
    case(name="ck_catalogue_plafond_20", kind="ckan", expectation="rows",
         why="ckan.search.rows_max vaut 20 : 47 jeux en trois pages, quel que soit `rows`.",
         app=lambda: CKAN(*some, fault=twenty), call=catalogue(), quiet=True, check=lambda o: ids_of(o, [t.id for t in some]))

    # ---- hostile
    t5 = equipements("capteurs-un-milliard", 1)

    class Billion(CKAN):
        def search(self, req, t):
            time.sleep(0.05)
            limit, offset = max(0, min(req.int("limit", 100), 50)), req.int("offset", 0)
            part = Table(t.id, t.title, t.types, [equipement(offset + i) for i in range(limit)])
            return self.ok(req, "datastore_search", {
                "limit": limit, "offset": offset, "resource_id": self.RID, "records": [{**self.record(part, i), "_id": offset + i + 1} for i in range(limit)],
                "fields": [{"id": "_id", "type": "int"}] + [{"id": n, "type": self.KIND[k]} for n, k in t.types.items()],
                "_links": {"next": f"/api/3/action/datastore_search?resource_id={self.RID}&offset={offset + limit}"}, "total": 1000000000, "total_was_estimated": True})

    def some_of(o):
        once(o, "code"), said_of(o, t5.id)
        need(len(o.frame), "aucune ligne")
        need(has(bare(o.said, t5.id), len(o.frame), 1000000000, 1000000000 - len(o.frame)) or "milliard" in o.said, "la phrase ne dit pas combien sur combien")
    case(name="ck_un_milliard", kind="ckan", expectation="bounded", id=t5.id,
         why="`total` vaut un milliard, les pages de 50 sont toujours pleines et neuves ; ni dump ni fichier.",
         app=lambda: Billion(t5, fault=lambda a, r, route: route in ("file", "dump") and r.body("<html>404</html>", "text/html", 404)),
         call=load(t5.id), limits=SMALL, within=15, check=frame_only(some_of))

    t6 = equipements("cartes-entete-enorme", 12)

    def wide(app, req, route):
        if route != "file":
            return False
        req.raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\nSet-Cookie: session=" + b"A" * 3_000_000 + b"\r\n")
        req.raw(b"Content-Length: 0\r\n\r\n")
        return req.cut()
    case(name="ck_entete_trois_megas", kind="ckan", expectation="error", id=t6.id,
         why="Un seul en-tête Set-Cookie de trois millions d'octets devant le fichier.",
         app=lambda: CKAN(t6, datastore=False, fault=wide), call=load(t6.id), limits=SMALL, within=15, poison=("AAAA", "got more than"))

    t7 = equipements("velo-adresse-trompeuse", 12)

    def decoy(app, req, route):
        if route != "file":
            return False
        return req.redirect(f"http://{req.base.split('//')[1]}@127.0.0.2:{app.trap.port}{quote(app.file_path(t7))}", 303)
    case(name="ck_redirige_arobase", kind="ckan", expectation="error", id=t7.id,
         why="Redirection vers http://127.0.0.1:port@127.0.0.2:port/… : le vrai hôte est celui d'après l'arobase, non permis.",
         app=lambda: CKAN(t7, datastore=False, fault=decoy), trap=lambda: CKAN(t7, datastore=False), call=load(t7.id), within=20, check=untrapped)

    t8 = equipements("poubelles-gzip-tronque", 400)

    def torn(app, req, route):
        if route != "file":
            return False
        data = gzip.compress(t8.csv(","))
        return req.body(data[:len(data) * 6 // 10], "text/csv; charset=utf-8", headers={"Content-Encoding": "gzip"})

    def honest(o):
        once(o, "code"), said_of(o, t8.id)
        true = {r["code"]: r for r in t8.rows}
        for c, n, d in zip(o.frame["code"], o.frame["nom"], o.frame["ouverture"]):
            need(str(c) in true and true[str(c)]["nom"] == n and str(d)[:10] == true[str(c)]["ouverture"], f"une ligne coupée rendue comme entière : {c!r}")
    case(name="ck_gzip_tronque", kind="ckan", expectation="warning", id=t8.id,
         why="Content-Encoding: gzip ; le mandataire a gardé les six premiers dixièmes du flux et Content-Length s'y accorde.",
         app=lambda: CKAN(t8, datastore=False, fault=torn), call=load(t8.id), check=frame_only(honest))


_()


if __name__ == "__main__":
    A.main()
