# ruff: noqa
# fmt: off
"""Trente autres façons dont un portail de données ouvertes se conduit, honnêtement (18) ou non (12).

    PYTHONPATH=src python portal_strangers_c.py [-v] [-j 2] [nom…]     lance tout (ou les cas nommés)
    python portal_strangers_c.py --serve NOM                            ouvre le serveur d'un cas, pour curl
    python portal_strangers_c.py --list

Le banc (serveurs, cas, contrôles, lanceur) est celui de portal_strangers.py, quelques aides viennent de portal_strangers_b.py.
"""
import io
import json
import os
import sys
from urllib.parse import quote, urlsplit

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import portal_strangers as A
import portal_strangers_b as B
from portal_strangers import (CKAN, ODS, SMALL, DataFair, Table, UData, bare, case, catalogue, chunk, col, equipements, frame_only,
                       has, is_text, load, need, once, partial, rows, same_dates, told, typed, untrapped)
from portal_strangers_b import Rest, ids_of, is_date, said_of, same_text

A.CASES.clear()


# ================================================================ aides
def ints(o, name, want):
    import pandas as pd
    from pandas.api import types as pt
    s = col(o, name)
    need(pt.is_integer_dtype(s.dtype), f"« {name} » n'est pas un entier avec trous ({s.dtype})")
    got = [None if pd.isna(x) else int(x) for x in s]
    bad = next(((g, w) for g, w in zip(got, want) if g != w), None)
    need(bad is None, f"« {name} » altérée : {bad}")


def holds(o, name, want):
    """Des valeurs multiples : une liste, ou un texte où elles se lisent toutes."""
    for v, w in zip(col(o, name), want):
        if w:
            need(all(str(x) in str(v) for x in w), f"« {name} » : {v!r} au lieu de {w}")


class Many(Table):
    """Une table dont des cellules sont des listes ou des objets."""

    @staticmethod
    def cell(v, yes):
        if isinstance(v, list):
            return ",".join(map(str, v))
        return json.dumps(v, ensure_ascii=False) if isinstance(v, dict) else Table.cell(v, yes)


def honest(t, key="code"):
    """Des lignes vraies, et un mot qui nomme le jeu ; une ligne coupée n'est pas rendue comme entière."""
    def check(o):
        partial(o, key, len(t.rows)), said_of(o, t.id)
        true = {r[key]: r for r in t.rows}
        for c, n, d in zip(o.frame[key], o.frame["nom"], o.frame["ouverture"]):
            need(str(c) in true and true[str(c)]["nom"] == str(n).strip('"') and str(d)[:10] == true[str(c)]["ouverture"],
                 f"une ligne altérée rendue comme entière : {c!r}")
    return check


def gone(app, req, route):
    return route in ("file", "dump") and req.body("<html>404</html>", "text/html", 404)


# ================================================================ data-fair
def _():
    t = equipements("composteurs-extrait", 3000)

    def first25(o):
        rows(o, 25), once(o, "code")
        lost = set(o.frame["code"].astype(str)) - {r["code"] for r in t.rows}
        need(not lost and is_text(o.frame["code"]), f"codes altérés : {sorted(lost)[:3]}")
        need(o.app.rows_sent < 1500, f"{o.app.rows_sent} lignes demandées pour en rendre 25")
    case(name="df_vingt_cinq_lignes", kind="data-fair", expectation="rows", id=t.id,
         why="rows=25 alors que le serveur sert des pages de 10 : trois pages, pas les 3 000 lignes.",
         app=lambda: Rest(t, cap=10), call=load(t.id, rows=25), quiet=True, check=first25)

    t2 = equipements("aires-de-jeux-colonnes", 38)

    class Faithful(Rest):
        def next_url(self, req, t, size, end):
            keep = f"&select={quote(req.q['select'])}" if "select" in req.q else ""
            return super().next_url(req, t, size, end) + keep

    def two(o):
        rows(o, 38)
        need(set(o.frame.columns) == {"code", "places"}, f"colonnes : {list(o.frame.columns)}")
        same_text(o, t2, "code"), ints(o, "places", [r["places"] for r in t2.rows])
    case(name="df_deux_colonnes", kind="data-fair", expectation="rows", id=t2.id,
         why="columns=['code', 'places'] : deux colonnes, codes à zéros initiaux, entiers à trous ; `select` honoré, trois pages.",
         app=lambda: Faithful(t2, cap=15), call=load(t2.id, columns=["code", "places"]), quiet=True, check=two)

    t3 = equipements("x7k2p9q4m1n8v3b6", 29)
    slug = "stationnement-velo-agglomeration"

    class Virtual(Rest):
        def table(self, id):
            return super().table(t3.id if id == slug else id)

        def meta(self, req, t):
            m = {k: v for k, v in super().meta(req, t).items() if k not in ("count", "isRest")}
            return {**m, "slug": slug, "isVirtual": True, "virtual": {"children": ["a1", "b2"], "filters": []}, "page": f"{req.base}/datasets/{slug}"}
    case(name="df_virtuel_par_slug", kind="data-fair", expectation="rows", id=slug,
         why="Jeu virtuel (ni fichier ni `count`), demandé par son slug alors que les métadonnées rendent un autre identifiant.",
         app=lambda: Virtual(t3, cap=12), call=load(slug), quiet=True, check=lambda o: (rows(o, 29), once(o, "code"), typed(o, t3)))

    t4 = Table("etablissements-siret", "Établissements", {"code": "text", "siret": "int", "compteur": "int"},
               [{"code": f"{i:03d}", "siret": None if i % 4 == 1 else 26860001400017 + i, "compteur": None if i % 5 == 2 else 9007199254740993 + 2 * i}
                for i in range(26)])
    case(name="df_grands_entiers", kind="data-fair", expectation="rows", id=t4.id,
         why="Entiers de 14 chiffres et au-delà de 2^53, avec des trous : pas un chiffre ne change.",
         app=lambda: Rest(t4, cap=9), call=load(t4.id), check=lambda o: (
             rows(o, 26), once(o, "code"), same_text(o, t4, "code"), ints(o, "siret", [r["siret"] for r in t4.rows]),
             ints(o, "compteur", [r["compteur"] for r in t4.rows])))

    days = ["1515-09-13", "0987-07-03", None, "9999-12-31", "1677-09-20", "2262-04-12", "1789-07-14", "2024-02-29"]
    t5 = Table("archives-actes-anciens", "Actes anciens", {"code": "text", "jour": "date"},
               [{"code": f"{i:03d}", "jour": days[i % 8]} for i in range(24)])

    def ancient(o):
        import pandas as pd
        rows(o, 24), once(o, "code"), same_text(o, t5, "code")
        s = col(o, "jour")
        for v, r in zip(s.tolist(), t5.rows):
            if r["jour"] is None:
                need(pd.isna(v), f"une date inventée : {v!r}")
            elif pd.isna(v):
                need("jour" in o.said, f"{r['jour']} est devenu manquant sans un mot")
            else:
                need(str(v)[:10] == r["jour"], f"{v!r} au lieu de {r['jour']}")
        need(not pd.isna(s.iloc[7]) and is_date(s), f"« jour » n'est pas une date ({s.dtype})")
    case(name="df_dates_anciennes", kind="data-fair", expectation="rows", id=t5.id,
         why="Dates de 987, 1515, 1677, 2262 et 9999 : hors de la nanoseconde de pandas, mais de vraies dates (justes, ou manquantes et dites).",
         app=lambda: Rest(t5), call=load(t5.id), check=ancient)

    # ---- hostile
    t6 = equipements("jardins-sans-suite", 20)

    class Short(Rest):
        def meta(self, req, t):
            return {**super().meta(req, t), "count": 50}

        def lines(self, req, t):
            send = req.json
            req.json = lambda obj, *a, **kw: send({**obj, "total": 50} if isinstance(obj, dict) else obj, *a, **kw)
            return super().lines(req, t)

    def said20(o):
        need(len(o.frame) == 20, f"{len(o.frame)} lignes au lieu des 20 servies")
        partial(o, "code", 50), said_of(o, t6.id)
    case(name="df_suite_absente", kind="data-fair", expectation="warning", id=t6.id,
         why="`total` vaut 50, mais la deuxième page de dix lignes n'a plus de `next` et rien ne vient après.",
         app=lambda: Short(t6, cap=10), call=load(t6.id), check=frame_only(said20))

    t7 = equipements("marches-en-boucle", 20)
    case(name="df_redirection_sans_fin", kind="data-fair", expectation="error", id=t7.id, within=20,
         why="Les lignes redirigent (302, même hôte) vers une adresse toujours nouvelle, sans fin.",
         app=lambda: Rest(t7, fault=lambda a, r, route: route == "data" and r.redirect(f"{quote(r.path)}?tour={a.nth('data')}")),
         call=load(t7.id), check=lambda o: need(o.requests < 150, f"{o.requests} demandes"))

    t8 = equipements("panneaux-objet", 18)

    def as_object(app, req, route):
        if route != "data":
            return False
        if req.q.get("format", "json") != "json":
            return req.body("<pre>TypeError: Cannot read properties of undefined</pre>", "text/html", 500)
        return req.json({"total": 18, "results": {str(i): app.line(t8, i) for i in range(18)}})
    case(name="df_resultats_en_objet", kind="data-fair", expectation="error", id=t8.id, poison=("Cannot read", "<pre>"),
         why="`results` est un objet {\"0\": …} au lieu d'une liste ; les autres formats rendent 500 et une trace.",
         app=lambda: Rest(t8, fault=as_object), call=load(t8.id))


_()


# ================================================================ Opendatasoft
def _():
    words = ["culture", "jeune public", "été", "gratuit"]
    t = Many("agenda-multivalue", "Agenda", {"code": "text", "nom": "text", "etiquettes": "text"},
             [{"code": f"{i:03d}", "nom": f"Fête n° {i}", "etiquettes": [words[i % 4], words[(i + 1) % 4]] if i % 5 else None} for i in range(33)])

    class Multi(ODS):
        def meta(self, t):
            m = super().meta(t)
            m["fields"][2]["annotations"] = {"multivalued": [","], "facet": []}
            return m

        def encode(self, t, rows, names, fmt, req):
            if fmt != "parquet":
                return super().encode(t, rows, names, fmt, req)
            import pyarrow as pa
            import pyarrow.parquet as pq
            b = io.BytesIO()
            pq.write_table(pa.table({n: pa.array([r[n] for r in rows], pa.list_(pa.string()) if n == "etiquettes" else pa.string()) for n in names}), b)
            return b.getvalue(), "application/vnd.apache.parquet"
    case(name="ods_champ_multivalue", kind="opendatasoft", expectation="rows", id=t.id,
         why="Champ texte multivalué (annotation multivalued) : liste dans /records et parquet, « a,b » dans le CSV.",
         app=lambda: Multi(t), call=load(t.id), check=lambda o: (
             rows(o, 33), once(o, "code"), same_text(o, t, "code", "nom"), holds(o, "etiquettes", [r["etiquettes"] for r in t.rows])))

    t2 = equipements("ecoles-trois-colonnes", 140)

    class Picky(ODS):
        def pick(self, req, t):
            names = [s.strip(" `\"") for s in req.q.get("select", "").split(",")]
            return [n for n in names if n in t.types] or list(t.types)

    def three(o):
        rows(o, 140), same_text(o, t2, "code")
        need(set(o.frame.columns) == {"code", "places", "ouverture"}, f"colonnes : {list(o.frame.columns)}")
        ints(o, "places", [r["places"] for r in t2.rows])
        need(is_date(o.frame["ouverture"]), f"« ouverture » n'est pas une date ({o.frame['ouverture'].dtype})")
        same_dates(o.frame["ouverture"], [r["ouverture"] for r in t2.rows])
    case(name="ods_trois_colonnes", kind="opendatasoft", expectation="rows", id=t2.id,
         why="columns=['code', 'places', 'ouverture'] : trois colonnes typées, 140 lignes ; `select` honoré, avec ou sans accents graves.",
         app=lambda: Picky(t2), call=load(t2.id, columns=["code", "places", "ouverture"]), quiet=True, check=three)

    t3 = equipements("capteurs-muets", 27)
    for r in t3.rows:
        r.update(accessible=None, places=None, maj=None)

    def void(o):
        from pandas.api import types as pt
        rows(o, 27), once(o, "code"), same_text(o, t3, "code", "nom")
        for n, ok in (("accessible", pt.is_bool_dtype), ("places", pt.is_integer_dtype), ("maj", lambda d: pt.is_datetime64_any_dtype(d) or "timestamp" in str(d))):
            s = col(o, n)
            need(s.isna().all(), f"« {n} » : une valeur inventée")
            need(ok(s.dtype), f"« {n} », tout vide, a perdu son type ({s.dtype})")
    case(name="ods_colonnes_vides", kind="opendatasoft", expectation="rows", id=t3.id,
         why="Trois champs (booléen, entier, instant) n'ont que des vides : le type vient du schéma, pas des valeurs.",
         app=lambda: ODS(t3), call=load(t3.id), quiet=True, check=void)

    t4 = equipements("velos-noeud-deux", 64)

    def node(app, req, route):
        if route not in ("data", "dataset") or "noeud" in req.q:
            return False
        q = urlsplit(req.target).query
        return req.redirect(quote(req.path) + "?" + (q + "&" if q else "") + "noeud=2", 307)
    case(name="ods_redirige_meme_hote", kind="opendatasoft", expectation="rows", id=t4.id,
         why="Répartiteur de charge : 307 et Location relatif vers le même hôte, pour les métadonnées comme pour les lignes.",
         app=lambda: ODS(t4, fault=node), call=load(t4.id), quiet=True, check=lambda o: (rows(o, 64), once(o, "code"), typed(o, t4)))

    some = [equipements(f"jeu-ods-{i:03d}", 3, title=f"Jeu n° {i}") for i in range(230)]

    class Holes(ODS):
        def meta(self, t):
            m = super().meta(t)
            i = int(t.id[-3:])
            d = m["metas"]["default"]
            d.update([{}, {"keyword": None, "theme": None}, {"license": None, "publisher": None, "modified": None},
                      {"description": None, "records_count": 0}, {"theme": ["Culture", "Sport"], "language": None}][i % 5])
            if i % 7 == 0:
                m["metas"].update(dcat={"creator": None}, custom={}, inspire={})
            return m
    case(name="ods_catalogue_230", kind="opendatasoft", expectation="rows",
         why="230 jeux, cent par page ; thème, mots-clés, licence, producteur ou date nuls ici et là : tous sont listés.",
         app=lambda: Holes(*some), call=catalogue(), quiet=True, check=lambda o: ids_of(o, [t.id for t in some]))

    # ---- hostile
    t6 = equipements("musees-guillemet", 120)

    def unclosed(app, req, route):
        if route != "data":
            return False
        if not req.path.rstrip("/").endswith("/exports/csv"):
            return req.body("<html><h1>Bad Gateway</h1></html>", "text/html", 502)
        sep = req.q.get("delimiter", ";")
        text = t6.csv(sep).decode().replace(f"{sep}Médiathèque n° 61{sep}", f'{sep}"Médiathèque n° 61{sep}')
        return req.body(text, "text/csv; charset=utf-8")
    case(name="ods_guillemet_ouvert", kind="opendatasoft", expectation="warning", id=t6.id, poison=("Bad Gateway", "<h1>"),
         why="Un guillemet ouvert à la ligne 61 de l'export CSV n'est jamais fermé ; les autres routes rendent 502.",
         app=lambda: ODS(t6, fault=unclosed), call=load(t6.id), check=frame_only(honest(t6)))

    t7 = equipements("meteo-blancs", 40)

    def blanks(app, req, route):
        if route != "data":
            return False
        kind = "text/csv" if req.path.endswith("csv") else "application/json"
        req.raw(f"HTTP/1.1 200 OK\r\nContent-Type: {kind}; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n".encode())
        return req.drip(chunk(b" " * 20 + b"\n"), every=0.3)
    case(name="ods_blancs_sans_fin", kind="opendatasoft", expectation="error", id=t7.id, limits=SMALL, within=15,
         why="« Patientez » : le serveur envoie des blancs et des sauts de ligne, sans fin, avant une réponse qui ne vient pas.",
         app=lambda: ODS(t7, fault=blanks), call=load(t7.id))

    t8 = equipements("elus-demenages", 22)

    def moved(app, req, route):
        return route in ("dataset", "data") and req.redirect(f"http://127.0.0.2:{app.trap.port}{req.target}", 301)
    case(name="ods_fiche_autre_hote", kind="opendatasoft", expectation="error", id=t8.id, reach=("dataset", "data"), within=20,
         why="La fiche du jeu et ses lignes redirigent (301) vers un autre hôte, non permis : refus, les deux hôtes nommés.",
         app=lambda: ODS(t8, fault=moved), trap=lambda: ODS(t8), call=load(t8.id), check=untrapped)


_()


# ================================================================ uData
def _():
    t = equipements("7c2a0a1b2c3d4e5f60718301", 36)
    slug = "jeu-" + t.id[:8]
    case(name="ud_par_slug", kind="udata", expectation="rows", id=slug,
         why="Le jeu est demandé par son slug ; l'API ajoute la barre finale (308) ; une seule ressource CSV.",
         app=lambda: UData(t), call=load(slug), quiet=True, check=lambda o: B.same_values(o, t))

    t2 = equipements("7c2a0a1b2c3d4e5f60718302", 31)

    class Perma(UData):
        def resources(self, req, t):
            return [self.resource(f"{req.base}/fichiers/permanent/{t.id}")]

        def __call__(self, req):
            if req.path == f"/fichiers/permanent/{t2.id}":
                return req.redirect(f"../courant/{t2.id}.csv", 302)
            if req.path == f"/fichiers/courant/{t2.id}.csv":
                return req.redirect(f"//{req.base.split('//')[1]}/files/{t2.id}.csv", 301)
            return super().__call__(req)
    case(name="ud_adresse_permanente", kind="udata", expectation="rows", id=t2.id,
         why="L'adresse de la ressource est permanente, sans extension : deux redirections (« ../ », puis « //hôte/ ») sur le même hôte.",
         app=lambda: Perma(t2), call=load(t2.id), quiet=True, check=lambda o: B.same_values(o, t2))

    t3 = Table("7c2a0a1b2c3d4e5f60718303", "Codes postaux", {"code_postal": "text"}, [{"code_postal": f"{1000 + 10 * i:05d}"} for i in range(26)])
    case(name="ud_une_seule_colonne", kind="udata", expectation="rows", id=t3.id,
         why="Un CSV d'une seule colonne, sans séparateur : vingt-six codes postaux à zéro initial.",
         app=lambda: UData(t3), call=load(t3.id), quiet=True, check=lambda o: (
             rows(o, 26), once(o, "code_postal"), same_text(o, t3, "code_postal"), need(len(o.frame.columns) == 1, f"colonnes : {list(o.frame.columns)}")))

    t4 = Table("7c2a0a1b2c3d4e5f60718304", "Subventions", {"Téléphone": "text", "SIRET": "text", "Montant versé": "text", "Bénéficiaire": "text"},
               [{"Téléphone": f"05 49 00 {i:02d} 01", "SIRET": f"0001234560{i:04d}", "Montant versé": f"{i + 1}\u202f234,5{i % 10}",
                 "Bénéficiaire": f"Association « {i} » ; antenne, sud"} for i in range(40)])

    def grants(o):
        rows(o, 40), once(o, "SIRET"), same_text(o, t4, "Téléphone", "SIRET", "Bénéficiaire")
        for v, r in zip(col(o, "Montant versé"), t4.rows):
            a, b = (float("".join(str(x).replace(",", ".").split())) for x in (v, r["Montant versé"]))
            need(abs(a - b) < 1e-6, f"montant {v!r} au lieu de {r['Montant versé']!r}")
    case(name="ud_subventions", kind="udata", expectation="rows", id=t4.id,
         why="Point-virgule ; téléphones et SIRET à zéro initial ; montants « 1 234,50 » avec espace fine insécable ; en-têtes accentués.",
         app=lambda: UData(t4, fault=lambda a, r, route: route == "data" and r.body(t4.csv(";", bom=True), "text/csv; charset=utf-8")),
         call=load(t4.id), quiet=True, check=grants)

    # ---- hostile
    t5 = equipements("7c2a0a1b2c3d4e5f60718305", 400)

    def cut(app, req, route):
        if route != "data":
            return False
        data = t5.csv(";")
        req.raw(f"HTTP/1.1 200 OK\r\nContent-Type: text/csv; charset=utf-8\r\nContent-Length: {len(data)}\r\n\r\n".encode())
        if req.method != "HEAD":
            req.raw(data[:len(data) * 6 // 10 + 11])
        return req.cut()

    def cut_ok(o):
        once(o, "code"), said_of(o, t5.id)
        true = {r["code"]: r for r in t5.rows}
        for c, n, d in zip(o.frame["code"], o.frame["nom"], o.frame["ouverture"]):
            need(str(c) in true and true[str(c)]["nom"] == n and str(d)[:10] == true[str(c)]["ouverture"], f"une ligne coupée rendue comme entière : {c!r}")
    case(name="ud_longueur_non_tenue", kind="udata", expectation="warning", id=t5.id,
         why="Content-Length annonce tout le fichier ; la connexion se ferme aux six dixièmes, à chaque essai.",
         app=lambda: UData(t5, fault=cut), call=load(t5.id), check=frame_only(cut_ok))

    t6 = equipements("7c2a0a1b2c3d4e5f60718306", 12)

    class Null(UData):
        def resources(self, req, t):
            return None

        def __call__(self, req):
            if "/resources" in req.path:
                return req.json({"data": None, "total": 0, "page": 1, "page_size": 20, "next_page": None, "previous_page": None})
            return super().__call__(req)
    case(name="ud_ressources_nulles", kind="udata", expectation="warning", id=t6.id, reach=("dataset", "catalogue"),
         why="`resources` vaut null dans la fiche du jeu : une erreur claire, ou une table vide et une phrase.",
         app=lambda: Null(t6), call=load(t6.id), check=frame_only(lambda o: rows(o, 0)))

    t7 = equipements("7c2a0a1b2c3d4e5f60718307", 12)
    case(name="ud_port_ferme", kind="udata", expectation="error", id=t7.id, reach=("dataset",), within=20,
         why="La ressource est sur un port de cette machine où rien n'écoute : une phrase, sans le mot du système.",
         app=lambda: UData(t7, resources=lambda a, r, t: [a.resource(f"http://127.0.0.1:9/export/{t.id}.csv")]), call=load(t7.id), poison=("refused", "Errno"))


_()


# ================================================================ CKAN
def _():
    t = equipements("accidents-trente", 5000)

    def thirty(o):
        rows(o, 30), once(o, "code")
        lost = set(o.frame["code"].astype(object)) - {r["code"] for r in t.rows}
        need(not lost, f"codes altérés : {sorted(map(str, lost))[:3]}")
        typed(o, Table(t.id, t.title, t.types, [r for r in t.rows if r["code"] in set(o.frame["code"])]))
        need(o.app.rows_sent < 2500, f"{o.app.rows_sent} lignes demandées pour en rendre 30")
    case(name="ck_trente_lignes", kind="ckan", expectation="rows", id=t.id,
         why="rows=30 sur 5 000 : une page du datastore, typée, pas tout le fichier.",
         app=lambda: CKAN(t), call=load(t.id, rows=30), quiet=True, check=thirty)

    uuid = "9f0e1d2c-3b4a-4958-8776-655443322110"
    t2 = Many("lieux-et-horaires", "Lieux", {"code": "text", "nom": "text", "compteur": "big", "jours": "list"},
              [{"code": f"0{i:03d}", "nom": f"Lieu n° {i}", "compteur": None if i % 4 == 3 else 9007199254740993 + 2 * i,
                "jours": [["lundi", "mardi"], ["jeudi"], None][i % 3]} for i in range(44)])

    class ById(CKAN):
        KIND = {**CKAN.KIND, "big": "int8", "list": "_text"}

        def table(self, id):
            return super().table(t2.id if id == uuid else id)

        def meta(self, req, t):
            m = super().meta(req, t)
            m["resources"][0]["package_id"] = uuid
            return {**m, "id": uuid}
    case(name="ck_par_uuid_tableaux", kind="ckan", expectation="rows", id=uuid,
         why="Le jeu est demandé par son UUID, pas par son nom ; int8 au-delà de 2^53 avec trous ; une colonne tableau (_text).",
         app=lambda: ById(t2, cap=20, fault=gone), call=load(uuid), quiet=True, check=lambda o: (
             rows(o, 44), once(o, "code"), same_text(o, t2, "code", "nom"), ints(o, "compteur", [r["compteur"] for r in t2.rows]),
             holds(o, "jours", [r["jours"] for r in t2.rows])))

    t3 = equipements("alertes-en-cours", 0)

    def empty(o):
        rows(o, 0)
        need({"code", "nom", "places"} <= set(o.frame.columns), f"colonnes perdues : {list(o.frame.columns)}")
    case(name="ck_aucune_alerte", kind="ckan", expectation="rows", id=t3.id,
         why="Aucune alerte aujourd'hui : total 0, records [], les champs sont là ; le fichier n'a qu'un en-tête.",
         app=lambda: CKAN(t3), call=load(t3.id), check=empty)

    t4 = equipements("arbres-estimation", 960)

    class Estimated(CKAN):
        def search(self, req, t):
            send = req.json

            def about(obj, *a, **kw):
                obj["result"].update(total=1000, total_was_estimated=True, total_estimation_threshold=500)
                return send(obj, *a, **kw)
            req.json = about
            return super().search(req, t)
    case(name="ck_total_estime", kind="ckan", expectation="rows", id=t4.id,
         why="total_was_estimated: true ; le total annoncé (1 000) n'est qu'une estimation, il y a 960 lignes, toutes servies.",
         app=lambda: Estimated(t4, cap=400), call=load(t4.id), check=lambda o: (rows(o, 960), once(o, "code"), typed(o, t4)))

    # ---- hostile
    t5 = equipements("chantiers-transaction", 250)

    def aborted(app, req, route):
        if gone(app, req, route):
            return True
        return route == "data" and req.int("offset", 0) > 0 and app.no(req, "current transaction is aborted, commands ignored", "Internal Server", 200)
    case(name="ck_echec_page_deux", kind="ckan", expectation="warning", id=t5.id, poison=("current transaction", "aborted"),
         why="La première page (100 lignes sur 250) va bien ; les suivantes : 200, success false, message de la base ; ni dump ni fichier.",
         app=lambda: CKAN(t5, cap=100, fault=aborted), call=load(t5.id), check=frame_only(lambda o: (partial(o, "code", 250), said_of(o, t5.id))))

    t6 = equipements("budget-maintenance", 15)
    page = "<!DOCTYPE html><html><head><title>Scheduled maintenance</title></head><body>We will be back soon<script>track()</script></body></html>"
    case(name="ck_fiche_maintenance", kind="ckan", expectation="error", id=t6.id, reach=("dataset", "data", "file", "dump"),
         poison=("Scheduled", "back soon", "<html", "<script"),
         why="package_show, le datastore et le fichier répondent 200, « application/json », et une page de maintenance.",
         app=lambda: CKAN(t6, fault=lambda a, r, route: route != "catalogue" and r.body(page, "application/json; charset=utf-8")), call=load(t6.id))

    t7 = equipements("voirie-fichier-vide", 15)
    case(name="ck_fichier_zero_octet", kind="ckan", expectation="warning", id=t7.id,
         why="Pas de datastore ; le fichier répond 200, text/csv et zéro octet : une erreur, ou une table vide et une phrase.",
         app=lambda: CKAN(t7, datastore=False, fault=lambda a, r, route: route == "file" and r.body(b"", "text/csv; charset=utf-8")),
         call=load(t7.id), check=frame_only(lambda o: rows(o, 0)))


_()


if __name__ == "__main__":
    A.main()
