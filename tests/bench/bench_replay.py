"""Chaque atelier rejoué en bien des lieux, une fois, et relu : prêt, refusé, phrases fausses ; des nombres refaits par un autre chemin.

python tests/bench/bench_replay.py [--places N] [--lieux 97611,29232] [--garde DOSSIER] [--complet] [04-prenoms …]
python tests/bench/bench_replay.py --lieux 79191 --gtfs reseau.zip 06-mobilites

Sans `--complet`, seuls les codes qui parlent du lieu, et ceux dont ils dépendent, sont exécutés, une fois, et relus (ce que
`replay` refuserait) ; avec, c’est la vraie commande, et les liens du dossier. `--garde` garde ce qui a été dit, pour le relire
sans rien rejouer. `recount.py` dit ce qui se refait.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import random
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

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
import linkcheck  # noqa: E402
import recount  # noqa: E402

WITHOUT_A_FILE = ["03-cartes", "04-prenoms", "08-aliments", "09-dataviz", "16-numerique-responsable", "17-intelligence-artificielle"]  # fmt: skip
OVERSEAS = ["97105", "97209", "97302", "97411", "97611"]
LARGE = ["75056", "69123", "13055"]
SEED = 31
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
    """Ce qu’un atelier a donné dans un lieu : l’état, la raison, les fautes, les leçons perdues, les nombres refaits."""

    state: str
    why: str = ""
    faults: tuple[str, ...] = ()
    spent: int = 0
    numbers: int = 0
    recounted: tuple[recount.Recounted, ...] = ()

    @property
    def wrong(self) -> list[str]:
        """Les phrases que l’on refait autrement."""
        return [one.wrong for one in self.recounted if one.wrong]


# --- Une exécution, relue ---


def once(slug: str, where: str, folder: Path, given: Namespace, kept: Path | None = None) -> Told:
    """La solution exécutée une fois à `where`, et relue ; `given` : les fichiers de la ville ; `kept` : où garder ce qu’elle a dit."""
    path = nb.workshop(ROOT / "solutions", slug)
    facts = nb.facts_of(nb.read(path))
    session = Session(path, places.place(where), facts, facts["place"]["why"])
    session.asked = {"date": "2026-11-30", "cut": ""}
    lines, heard = folder / "cles.jsonl", folder / "figures.jsonl"
    try:
        needs.NEEDS[facts["place"]["needs"]](session, given)
        solution = replay.moved(session)
        replay._write_tables(session, folder / store.SESSION, solution)
        solution = sliced(solution, replay._remade(session))
        settings = {exercise.RECORD: str(lines), exercise.ELSEWHERE: where, witness.VARIABLE: str(heard)}
        executed = run.execute(folder / path.name, notebook=solution, variables=settings)
    except ExplainedError as refusal:
        return Told("refusée", " ".join(str(refusal).split())[:160])

    written = (
        lines.read_text("utf-8") if lines.is_file() else ""
    )  # un atelier réduit peut n’avoir plus de clé
    said = [json.loads(line) for line in written.splitlines()]
    keys = {one["id"].split("-")[1]: one["key"] for one in said}
    spent = sum(bool(one["spent"]) for one in said)
    figures = truth.figures(heard)
    if kept is not None:
        _keep(kept / f"{slug}-{where}", executed, keys, figures)
    played = truth.Played(executed, keys, figures, replay._remade(session))
    found = truth.faults(played)
    texts = [said.text for said in truth.read(played)]
    again = tuple(recount.recounted(slug, where, texts))
    is_false = found or any(one.wrong for one in again)
    state = "fausse" if is_false else "prête"
    faults = tuple(map(str, found))
    return Told(state, faults=faults, spent=spent, numbers=recount.with_a_number(texts), recounted=again)


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


def _keep(folder: Path, executed: nb.Notebook, keys: dict, figures: list) -> None:
    """Garde ce qu’une séance a dit : son carnet exécuté, ses clés, les mots de ses figures."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "carnet.ipynb").write_text(nb.dump(executed), "utf-8")
    (folder / "cles.json").write_text(json.dumps(keys, ensure_ascii=False, indent=1), "utf-8")
    (folder / "figures.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1), "utf-8")


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
        return Told("refusée", " ".join(told.getvalue().split())[:300])
    return Told("prête", "; ".join(linkcheck.dead(folder / "séance")))


def asked() -> Namespace:
    """Ce qu’on a demandé sur la ligne de commande."""
    parser = ArgumentParser(description="Rejoue chaque atelier en bien des lieux, et le relit.")
    parser.add_argument("slugs", nargs="*", default=WITHOUT_A_FILE, metavar="ATELIER")
    parser.add_argument("--places", type=int, default=MANY, metavar="N", help="combien de lieux (40)")
    parser.add_argument("--lieux", default="", metavar="CODES", help="ces lieux-là, séparés par des virgules")
    parser.add_argument("--garde", type=Path, metavar="DOSSIER", help="où garder ce qui a été dit")
    parser.add_argument("--complet", action="store_true", help="la vraie commande, et les liens du dossier")
    for name, option in OPTIONS.items():
        parser.add_argument(
            option, dest=name, default="", metavar="FICHIER", help="comme pour `datakit replay`"
        )
    return parser.parse_args()


def played(slug: str, where: str, options: Namespace) -> Told:
    """L’atelier en ce lieu, dans un dossier que l’on jette."""
    with tempfile.TemporaryDirectory() as temporary:
        if options.complet:
            return whole(slug, where, Path(temporary), options)
        return once(slug, where, Path(temporary), options, options.garde)


def main() -> None:
    """Imprime une ligne par atelier et par lieu, puis le compte."""
    options = asked()
    chosen = options.lieux.split(",") if options.lieux else sample()[: options.places]
    os.environ["DATAKIT_OFFLINE"] = "1"
    os.environ["JUPYTER_DEFAULT_PROVISIONER_NAME"] = "datakit"  # des noyaux déjà chauds

    every: list[Told] = []
    for where in chosen:
        for slug in options.slugs:
            started = time.monotonic()
            told = played(slug, where, options)
            every.append(told)
            seconds = time.monotonic() - started
            print(f"{slug:<28} {where:<9} {told.state:<8} {seconds:5.1f} s  {told.why}", flush=True)
            for line in (*told.faults, *told.wrong):
                print(f"    {line}", flush=True)
    summary(every, options.slugs)


def summary(every: list[Told], slugs: list[str]) -> None:
    """Le compte, et les motifs qu’aucune phrase n’a rencontrés : une vérification muette ne vérifie rien."""
    counts = Counter(told.state for told in every)
    again = [one for told in every for one in told.recounted]
    wrong = [one for one in again if one.wrong]
    faults = sum(len(told.faults) for told in every)
    numbers = sum(told.numbers for told in every)
    print(dict(counts), f"; refusées à la relecture : {faults}")
    print(f"{numbers} phrases disent un nombre ; {len(again)} refaites, dont {len(wrong)} autrement")
    heard = {one.pattern for one in again}
    for slug in slugs:
        for pattern, _ in recount.CHECKS.get(slug, ()):
            if pattern not in heard:
                print(f"    motif muet, {slug} : {pattern}")


if __name__ == "__main__":
    main()
