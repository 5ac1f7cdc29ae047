"""Chaque atelier rejoué en bien des lieux, une fois, et relu : prêt, refusé, phrases fausses ; des nombres refaits par un autre chemin.

python tests/bench/bench_replay.py [--places N] [--lieux 97611,29232] [--garde DOSSIER] [--complet] [04-prenoms …]
python tests/bench/bench_replay.py --lieux 79191 --gtfs reseau.zip 06-mobilites
python tests/bench/bench_replay.py --exemples --places 5 [07-agenda …]

Sans `--complet`, seuls les codes qui parlent du lieu, et ceux dont ils dépendent, sont exécutés, une fois, et relus (ce que
`replay` refuserait) ; avec, c’est la vraie commande, et les liens du dossier. `recount.py` dit ce qui se refait.

`--garde DOSSIER` y range ce que chaque séance a dit. Ce qui s’y trouve déjà est relu et recompté, sans être rejoué : un banc
arrêté reprend où il en était, un motif ajouté à `recount.py` se vérifie en un instant. Après un changement du kit, videz-le.

`--exemples` donne à chaque atelier qui demande un fichier, ou un serveur, celui qu’`own_files.py` fabrique pour le lieu ; les
serveurs sont sur la boucle locale.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import random
import re
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from datakit import cli
from datakit.answers import code, exercise
from datakit.data import place as places, store
from datakit.data.load import load
from datakit.draw import witness
from datakit.errors import ExplainedError
from datakit.tools import local, needs, notebook as nb, replay, run, truth
from datakit.tools.exercises import KEY
from datakit.tools.name_origins import filled as names_made
from datakit.tools.session import Session

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(ROOT / "tests/unit"))
import linkcheck  # noqa: E402
import own_files  # noqa: E402
import portal_servers  # noqa: E402
import recount  # noqa: E402
import recount_files  # noqa: E402

WITHOUT_A_FILE = ["03-cartes", "04-prenoms", "08-aliments", "09-dataviz", "16-numerique-responsable", "17-intelligence-artificielle"]  # fmt: skip
WITH_A_FILE = [
    "01-open-data",
    "02-plateforme",
    "05-reutilisateurs",
    "06-mobilites",
    "07-agenda",
    "10-traces-de-soldats",
]
OVERSEAS = ["97105", "97209", "97302", "97411", "97611"]
LARGE = ["75056", "69123", "13055"]
SEED = 31
CHECKS = recount.CHECKS | recount_files.CHECKS
MANY = 40


def sample() -> list[str]:
    """Quarante lieux, les plus parlants d’abord : cinq outre-mer, trois grandes villes, trois villages, cinq
    intercommunalités coupées par un département (par une de leurs communes), deux villes, le reste au hasard."""
    towns = load("communes_france")
    towns = towns[towns["commune_actuelle"].isna()]
    drawn = random.Random(SEED)
    villages = drawn.sample(sorted(towns.loc[towns["population_2023"] < 100, "code_insee"]), 3)
    spread = towns.dropna(subset=["epci"]).groupby("epci")["departement"].nunique()
    cut = drawn.sample(sorted(spread[spread > 1].index), 5)
    seats = [
        towns.loc[towns["epci"] == group].nlargest(1, "population_2023")["code_insee"].item() for group in cut
    ]
    known = [*OVERSEAS, *LARGE, *villages, *seats, "29232", "2A004"]
    others = [code for code in sorted(towns["code_insee"]) if code not in known]
    return known + drawn.sample(others, MANY - len(known))


@dataclass(frozen=True)
class Told:
    """Ce qu’un atelier a dit dans un lieu : pourquoi il refuse, sinon ses textes, leurs fautes, et ses leçons perdues."""

    slug: str
    where: str
    why: str = ""
    texts: tuple[tuple[str, str], ...] = ()  # la cellule, et ce qu’on y lit
    notes: tuple[str, ...] = ()  # ce qu’en dit la commande, quand c’est prêt
    faults: tuple[str, ...] = ()
    spent: int = 0
    seconds: float = 0.0
    made: bool = False  # d’un fichier que le banc a fabriqué

    @cached_property
    def telling(self) -> list[str]:
        """Les textes différents qui disent un nombre ou un lieu, sauf ceux que le carnet écrit tels quels, partout les mêmes."""
        found = []
        for text in recount.plain(text for _, text in self.texts):
            says_something = recount.numbers(text) or recount.names_a_place(text, self.where)
            if says_something and text not in literal(self.slug):
                found.append(text)
        return found

    @cached_property
    def recounted(self) -> list[recount.Recounted]:
        """Les phrases refaites ; d’un fichier que le banc n’a pas fabriqué, aucune."""
        if self.slug in WITH_A_FILE and not self.made:
            return []
        return list(recount.recounted(self.slug, self.where, self.telling, CHECKS.get(self.slug, ())))

    @property
    def numbers(self) -> tuple[int, int]:
        """Les nombres de ces textes, et ceux que l’on a refaits."""
        said = sum(len(recount.numbers(text)) for text in self.telling)
        return said, said - sum(map(len, self.left.values()))

    @property
    def left(self) -> dict[str, list[tuple[int, int]]]:
        """Par texte, où sont les nombres que l’on n’a pas refaits."""
        redone: dict[str, list[tuple[int, int]]] = {}
        for one in self.recounted:
            redone.setdefault(one.text, []).extend(one.spans)
        return {text: _outside(recount.numbers(text), redone.get(text, [])) for text in self.telling}

    @property
    def wrong(self) -> list[str]:
        """Les phrases que l’on refait autrement."""
        return [one.wrong for one in self.recounted if one.wrong]

    @property
    def state(self) -> str:
        if self.why:
            return "refusée"
        return "fausse" if self.faults or self.wrong else "prête"


def _outside(spans: list[tuple[int, int]], redone: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ceux de ces endroits qui ne sont dans aucun de ceux que l’on a refaits."""
    return [
        (start, end) for start, end in spans if not any(low <= start and end <= high for low, high in redone)
    ]


@cache
def literal(slug: str) -> str:
    """Ce que le code du carnet écrit tel quel."""
    cells = nb.read(nb.workshop(ROOT / "solutions", slug))["cells"]
    (every,) = recount.plain(["\n".join(cell["source"] for cell in cells)])
    return every


# --- Une exécution, relue ---


def once(slug: str, where: str, folder: Path, given: Namespace) -> Told:
    """La solution exécutée une fois à `where`, et relue ; `given` : les fichiers de la ville."""
    lines, heard = folder / "cles.jsonl", folder / "figures.jsonl"
    path = nb.workshop(ROOT / "solutions", slug)
    try:
        session = prepared(slug, where, given)
        solution = replay.moved(session)
        replay._write_tables(session, folder / store.SESSION, solution)
        solution = sliced(solution, replay._remade(session))
        settings = {exercise.RECORD: str(lines), exercise.ELSEWHERE: where, witness.VARIABLE: str(heard)}
        executed = run.execute(folder / path.name, notebook=solution, variables=settings)
    except ExplainedError as refusal:
        return Told(slug, where, why=" ".join(str(refusal).split()))

    # Un atelier réduit peut n’avoir plus de clé.
    written = lines.read_text("utf-8") if lines.is_file() else ""
    said = [json.loads(line) for line in written.splitlines()]
    keys = {one["id"].split("-")[1]: one["key"] for one in said}
    played = truth.Played(executed, keys, truth.figures(heard), replay._remade(session))
    return Told(
        slug,
        where,
        texts=tuple((one.cell, one.text) for one in truth.read(played)),
        faults=tuple(map(str, truth.faults(played))),
        notes=tuple(session.notes),
        spent=sum(bool(one["spent"]) for one in said),
    )


def prepared(slug: str, where: str, given: Namespace) -> Session:
    """La séance, avec ce que l’atelier demande du lieu ; lève s’il ne l’y trouve pas."""
    path = nb.workshop(ROOT / "solutions", slug)
    facts = nb.facts_of(nb.read(path))
    session = Session(path, places.place(where), facts, facts["place"]["why"])
    session.asked = {"date": "2026-11-30", "cut": ""}
    needs.NEEDS[facts["place"]["needs"]](session, given)
    return session


def sliced(notebook: nb.Notebook, tables: set[str]) -> nb.Notebook:
    """Le carnet réduit à ce qui parle du lieu, et aux codes dont cela dépend : dix fois moins à exécuter."""
    flags = local.cells(notebook, tables)
    wanted: set[str] = set()
    kept = []
    for cell, is_local in reversed(list(zip(notebook["cells"], flags, strict=True))):
        if cell["cell_type"] != "code":
            kept.append(cell)
            continue

        written = filled(cell["source"])
        if not is_local and not written & wanted:
            continue
        wanted = (wanted - written) | read(cell["source"])
        kept.append(cell)
    return notebook | {"cells": kept[::-1]}


def filled(source: str) -> set[str]:
    """Les noms qu’un code fabrique au bord de la page, et l’exercice qu’il vérifie."""
    answered = code.checked(source)
    return names_made(source) | ({f"ex.{answered}"} if answered else set())


def read(source: str) -> set[str]:
    """Les noms qu’un code lit, même dans ses fonctions ; une clé lit la réponse de son exercice."""
    tree = code.parsed(source)
    found = set(code.names(tree, ast.Load))
    for node in ast.walk(tree):
        if isinstance(node, ast.AugAssign):  # `gestes |= …` lit ce qu’il complète
            found |= set(code.names(node.target))
    asked = KEY.search(source)
    return found | {f"ex.{asked[1]}"} if asked else found


# --- Les fichiers et les serveurs d’exemple ---


@contextlib.contextmanager
def example(slug: str, where: str, folder: Path) -> Iterator[Namespace]:
    """Ce que `own_files.py` fabrique pour cet atelier, en ce lieu : un fichier, ou un serveur tant qu’on en a besoin."""
    given = Namespace(**dict.fromkeys(OPTIONS, ""))
    files = {
        "06-mobilites": ("gtfs", "reseau.zip", lambda: own_files.zipped(own_files.network(where))),
        "07-agenda": ("ics", "agenda.ics", lambda: own_files.calendar(own_files.meetings(where))),
        "10-traces-de-soldats": ("table", "soldats.csv", lambda: own_files.csv(own_files.men(where))),
    }
    if slug in files:
        option, name, made = files[slug]
        (folder / name).write_bytes(made())
        setattr(given, option, str(folder / name))
        yield given
        return

    os.environ.pop("DATAKIT_OFFLINE", None)
    reply = overpass(where) if slug == "05-reutilisateurs" else portal(where)
    with portal_servers.serve(reply) as server:
        given.portal = server.base
        os.environ["DATAKIT_CACHE"] = str(folder / "cache")
        yield given
    os.environ["DATAKIT_OFFLINE"] = "1"


def portal(where: str) -> portal_servers.Reply:
    """Un portail data-fair, réduit à son catalogue."""
    entries = own_files.catalogue(where)

    def reply(handler: Any, path: str, query: dict[str, str]) -> None:
        if not path.endswith("/catalog/datasets"):
            return handler.send({"error": "introuvable"}, 404)
        words = query.get("q", "").lower()
        found = [one for one in entries if words in json.dumps(one, ensure_ascii=False).lower()]
        shown = [] if query.get("size") == "0" else found
        return handler.send({"count": len(found), "results": shown})

    return reply


def overpass(where: str) -> portal_servers.Reply:
    """Un serveur Overpass, qui ne connaît que les racks de la ville."""
    found = own_files.racks(where, places.place(where).communes().total_bounds)

    def reply(handler: Any, path: str, query: dict[str, str]) -> None:
        if path != "/api/interpreter":
            return handler.send({"erreur": "inconnu"}, 404)
        shown = found if "amenity" in query["data"] else []
        return handler.send({"version": 0.6, "generator": "Overpass API", "elements": shown})

    return reply


# --- La vraie commande ---


OPTIONS = {"portal": "--portail", "names": "--prenoms", "ics": "--ics", "gtfs": "--gtfs", "table": "--table"}


def whole(slug: str, where: str, folder: Path, given: Namespace) -> Told:
    """`datakit replay`, et les liens morts du dossier."""
    told = io.StringIO()
    files = []
    for name, option in OPTIONS.items():
        if getattr(given, name):
            files += [option, getattr(given, name)]
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
        status = cli.main(["replay", slug, "--commune", where, "--vers", str(folder / "séance"), *files])
    if status:
        return Told(slug, where, why=" ".join(told.getvalue().split()))
    return Told(slug, where, faults=tuple(linkcheck.dead(folder / "séance")))


def asked() -> Namespace:
    """Ce qu’on a demandé sur la ligne de commande."""
    parser = ArgumentParser(description="Rejoue chaque atelier en bien des lieux, et le relit.")
    parser.add_argument("slugs", nargs="*", metavar="ATELIER")
    parser.add_argument("--places", type=int, default=MANY, metavar="N", help="combien de lieux (40)")
    parser.add_argument("--lieux", default="", metavar="CODES", help="ces lieux-là, séparés par des virgules")
    parser.add_argument("--garde", type=Path, metavar="DOSSIER", help="où garder ce qui a été dit")
    parser.add_argument(
        "--exemples", action="store_true", help="les fichiers et les serveurs que le banc fabrique"
    )
    parser.add_argument(
        "--reste", action="store_true", help="aussi les textes dont un nombre n’est pas refait"
    )
    parser.add_argument("--complet", action="store_true", help="la vraie commande, et les liens du dossier")
    for name, option in OPTIONS.items():
        parser.add_argument(
            option, dest=name, default="", metavar="FICHIER", help="comme pour `datakit replay`"
        )
    options = parser.parse_args()
    options.slugs = options.slugs or (WITH_A_FILE if options.exemples else WITHOUT_A_FILE)
    return options


def played(slug: str, where: str, options: Namespace) -> Told:
    """L’atelier en ce lieu : celui que l’on a gardé, sinon joué dans un dossier que l’on jette."""
    kept = options.garde / f"{slug}-{where}.json" if options.garde else None
    if kept and kept.is_file():
        return again(json.loads(kept.read_text("utf-8")))

    started = time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        play = whole if options.complet else once
        needed = example(slug, where, folder) if options.exemples else contextlib.nullcontext(options)
        with needed as given:
            told = play(slug, where, folder, given)
    told = replace(told, seconds=time.monotonic() - started, made=options.exemples)
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(asdict(told), ensure_ascii=False, indent=1), "utf-8")
    return told


def again(kept: dict[str, Any]) -> Told:
    """Ce qu’une séance gardée avait dit."""
    texts = tuple((cell, text) for cell, text in kept["texts"])
    return Told(**kept | {"texts": texts})


def main() -> None:
    """Imprime une ligne par atelier et par lieu, puis la table."""
    options = asked()
    chosen = options.lieux.split(",") if options.lieux else sample()[: options.places]
    os.environ["DATAKIT_OFFLINE"] = "1"
    os.environ["JUPYTER_DEFAULT_PROVISIONER_NAME"] = "datakit"  # des noyaux déjà chauds

    every: list[Told] = []
    for where in chosen:
        for slug in options.slugs:
            told = played(slug, where, options)
            every.append(told)
            print(
                f"{slug:<28} {where:<9} {told.state:<8} {told.seconds:5.1f} s  {told.why[:160]}", flush=True
            )
            for line in (*told.faults, *told.wrong):
                print(f"    {line}", flush=True)
    summary(every, options.slugs, options.reste)


def summary(every: list[Told], slugs: list[str], rest: bool = False) -> None:
    """La table, les refus, et les motifs qu’aucune phrase n’a rencontrés : une vérification muette ne vérifie rien."""
    heads = ("prêtes", "refusées", "textes", "recomptés", "nombres", "recomptés", "faux")
    print(f"\n{'':<28}", *(f"{head:>9}" for head in heads))
    for slug in (*slugs, "en tout"):
        mine = [told for told in every if slug in (told.slug, "en tout")]
        refused = sum(bool(told.why) for told in mine)
        texts = sum(len(told.telling) for told in mine)
        redone = sum(len({one.text for one in told.recounted}) for told in mine)
        numbers = [told.numbers for told in mine]
        wrong = sum(len(told.wrong) + len(told.faults) for told in mine)
        counts = [len(mine) - refused, refused, texts, redone, *map(sum, zip(*numbers, strict=True)), wrong]
        print(f"{slug:<28}", *(f"{count:>9}" for count in counts))

    print()
    for why, count in Counter((told.slug, told.why) for told in every if told.why).most_common():
        print(f"    {count} × {why[0]} : {why[1]}")
    heard = {one.pattern for told in every for one in told.recounted}
    for slug in slugs:
        for pattern, _ in CHECKS.get(slug, ()):
            if pattern not in heard:
                print(f"    motif muet, {slug} : {pattern}")
    for slug in slugs if rest else ():
        unsaid(slug, [told for told in every if told.slug == slug])


def unsaid(slug: str, every: list[Told]) -> None:
    """Les textes dont un nombre n’est pas refait, une fois par forme : les nombres y sont remplacés par « # »."""
    shapes: Counter[str] = Counter()
    for told in every:
        for text, spans in told.left.items():
            if spans:
                shapes[re.sub(r"\d[\d\u202f,]*", "#", text)[:160].replace("\n", " / ")] += len(spans)
    for shape, count in shapes.most_common():
        print(f"    {slug[:2]}, {count} non refaits : {shape}")


if __name__ == "__main__":
    main()
