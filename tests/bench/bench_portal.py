"""Lire 100 000 lignes page par page sur un portail data-fair local, contre un seul CSV lu par pandas ; et la mémoire.

Lancer : `python tests/bench/bench_portal.py`. Le serveur est dans un autre processus, ses pages prêtes
d'avance : on compare deux façons de lire, pas deux façons de servir.
"""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))

LINES, PAGES = 100_000, (10_000, 1_000)
FIELDS = [
    {"name": "nom", "type": "string"},
    {"name": "surface", "type": "number"},
    {"name": "arbres", "type": "integer"},
    {"name": "date", "type": "date"},
    {"name": "commune", "type": "string"},
]


def rows():
    """Des lignes comme un portail en sert : texte, nombres, date."""
    return [
        {"nom": f"Parc {i}", "surface": i / 3, "arbres": i, "date": f"20{10 + i % 15}-05-01", "commune": f"86{i % 281:03d}", "_id": f"x{i}", "_i": i, "_rand": i % 997}
        for i in range(LINES)
    ]  # fmt: skip


def server(pipe):
    """Sert les pages et le CSV, préparés avant de dire le port."""
    import portal_servers as servers

    data = rows()
    api = servers.DataFair(data[:1], FIELDS)
    root = "/data-fair/api/v1/datasets/parcs/lines"
    names = [f["name"] for f in FIELDS]
    csv = "\n".join([",".join(names), *(",".join(str(r[n]) for n in names) for r in data)]).encode()
    pages = {}

    def reply(handler, path, query):
        if path == "/tout.csv":
            return handler.send(csv, kind="text/csv")
        if path != root:
            return api(handler, path, query)
        start, size = int(query.get("after", 0)), int(query["size"])
        body, kind = pages[query.get("format", "json"), size, start]
        following = f"{handler.server.base}{root}?size={size}&format=csv&after={start + size}"
        link = {"Link": f"<{following}>; rel=next"} if kind == "text/csv" and start + size < LINES else {}
        return handler.send(body, kind=kind, **link)

    with servers.serve(reply) as running:
        first = {"total": LINES, "results": data[:1000], "next": f"{running.base}{root}?size=1000&after=1000"}
        pages["json", 1000, 0] = json.dumps(first).encode(), "application/json"
        for page in PAGES:
            for start in range(0, LINES, page):
                lines = [",".join(str(r[n]) for n in [*names, "_id"]) for r in data[start : start + page]]
                body = "\ufeff" + "\n".join([",".join([*names, "_id"]), *lines]) + "\n"
                pages["csv", page, start] = body.encode(), "text/csv"
        pipe.send(running.base)
        pipe.recv()


def peak(base, page, pipe):
    """La mémoire la plus haute (Mio) d'un processus qui lit tout par pages de `page` lignes ; sous Linux."""
    from datakit.data.portal import portal
    from datakit.data.sources import datafair

    datafair.PAGE = page
    assert len(portal(base)._load("parcs", {}, None, None)) == LINES
    status = Path("/proc/self/status").read_text("utf-8")
    pipe.send(int(status.partition("VmHWM:")[2].split()[0]) / 1024)


def timed(call):
    """La durée d'un appel, et ce qu'il rend."""
    start = time.perf_counter()
    value = call()
    return time.perf_counter() - start, value


def main():
    """Imprime les deux durées médianes et leur rapport, mesurés tour à tour."""
    os.environ["DATAKIT_CACHE"] = tempfile.mkdtemp()
    import pandas as pd

    from datakit.data import http
    from datakit.data.portal import portal

    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    spawn.Process(target=server, args=(theirs,), daemon=True).start()
    here = portal(ours.recv())

    def paged():
        return here._load("parcs", {}, None, None)

    def at_once():
        body = http.get(here.base + "/tout.csv").body
        return pd.read_csv(io.BytesIO(body), parse_dates=["date"], dtype={"commune": str})

    times = {paged: [], at_once: []}
    for _ in range(15):
        for call in times:
            seconds, table = timed(call)
            assert len(table) == LINES
            times[call].append(seconds)
    for page in PAGES:
        mine, its = spawn.Pipe()
        spawn.Process(target=peak, args=(here.base, page, its)).start()
        print(f"{LINES // page} pages : {mine.recv():.0f} Mio au plus haut")
    ours.send("fin")
    a, b = statistics.median(times[paged]), statistics.median(times[at_once])
    ratio = f"rapport : {a / b:.2f} (cible : 1,3 au plus ; des meilleurs : {min(times[paged]) / min(times[at_once]):.2f})"
    print(f"portail, {LINES // PAGES[0]} pages : {a:.2f} s · un CSV, pandas : {b:.2f} s · {ratio}")


if __name__ == "__main__":
    main()
