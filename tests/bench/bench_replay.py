"""Chaque atelier rejoué en bien des lieux, une fois, et relu : prêt, refusé, phrases fausses ; des nombres refaits par un autre chemin.

python tests/bench/bench_replay.py [--lieux 97611,29232] [--garde DOSSIER] [--complet] [04-prenoms …]

Sans `--complet`, la solution est exécutée une seule fois et relue (ce que `replay` refuserait) ; avec, c’est la vraie
commande, et les liens du dossier. `--garde` garde les carnets exécutés, pour les relire sans les rejouer.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import sys
import tempfile
import time
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from datakit import cli
from datakit.answers import exercise
from datakit.data import place as places, store
from datakit.data.load import load
from datakit.draw import witness
from datakit.errors import ExplainedError
from datakit.tools import needs, notebook as nb, replay, run, truth
from datakit.tools.session import Session

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import linkcheck  # noqa: E402

WITHOUT_A_FILE = ["03-cartes", "04-prenoms", "08-aliments", "09-dataviz", "16-numerique-responsable", "17-intelligence-artificielle"]  # fmt: skip
OVERSEAS = ["97105", "97209", "97302", "97411", "97611"]
LARGE = ["75056", "69123", "13055"]
SEED = 31


def sample() -> list[str]:
    """Quarante lieux moins ceux que l’on devine : dix au hasard, l’outre-mer, cinq intercommunalités coupées, trois villages, trois villes."""
    towns = load("communes_france")
    towns = towns[towns["commune_actuelle"].isna()]
    drawn = random.Random(SEED)
    chosen = drawn.sample(sorted(towns["code_insee"]), 10)
    villages = drawn.sample(sorted(towns.loc[towns["population_2023"] < 100, "code_insee"]), 3)
    spread = towns.dropna(subset=["epci"]).groupby("epci")["departement"].nunique()
    cut = drawn.sample(sorted(spread[spread > 1].index), 5)
    return [*chosen, *OVERSEAS, *cut, *villages, *LARGE, "29232", "2A004"]


@dataclass(frozen=True)
class Told:
    """Ce qu’un atelier a donné dans un lieu : l’état, la raison, les fautes, les leçons perdues, les nombres refaits."""

    state: str
    why: str = ""
    faults: tuple[str, ...] = ()
    spent: int = 0
    checked: int = 0
    wrong: tuple[str, ...] = ()


# --- Une exécution, relue ---


def once(slug: str, code: str, folder: Path) -> Told:
    """La solution exécutée une fois à `code`, et relue."""
    path = nb.workshop(ROOT / "solutions", slug)
    facts = nb.facts_of(nb.read(path))
    session = Session(path, places.place(code), facts, facts["place"]["why"])
    session.asked = {"date": "2026-11-30"}
    nothing = Namespace(**dict.fromkeys(replay.GIVEN, ""))
    lines, heard = folder / "cles.jsonl", folder / "figures.jsonl"
    try:
        needs.NEEDS[facts["place"]["needs"]](session, nothing)
        solution = replay.moved(session)
        replay._write_tables(session, folder / store.SESSION, solution)
        settings = {exercise.RECORD: str(lines), exercise.ELSEWHERE: code, witness.VARIABLE: str(heard)}
        executed = run.execute(folder / path.name, notebook=solution, variables=settings)
    except ExplainedError as refusal:
        return Told("refusée", " ".join(str(refusal).split())[:160])

    said = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    keys = {one["id"].split("-")[1]: one["key"] for one in said}
    spent = sum(bool(one["spent"]) for one in said)
    found = truth.faults(truth.Played(executed, keys, truth.figures(heard), replay._remade(session)))
    checked, wrong = recomputed(slug, code, keys)
    state = "fausse" if found or wrong else "prête"
    return Told(state, faults=tuple(map(str, found)), spent=spent, checked=checked, wrong=tuple(wrong))


# --- Les mêmes nombres, par un autre chemin : la table des communes, sans `dk.place` ---


def recomputed(slug: str, code: str, keys: dict) -> tuple[int, list[str]]:
    """Combien de réponses ont été refaites, et celles qui ne sont pas les mêmes."""
    again = AGAIN.get(slug, {})
    wrong = []
    for name, compute in again.items():
        due, said = compute(code), keys[name]["reference"]
        if abs(float(due) - float(said)) > 1e-6 * max(1.0, abs(float(due))):
            wrong.append(f"{slug} {name} à {code} : {said}, et {due} par l’autre chemin")
    return len(again), wrong


def _towns():
    towns = load("communes_france")
    return towns[towns["commune_actuelle"].isna()]


def _territory(code: str):
    """L’intercommunalité de douze communes ou plus, sinon le département."""
    towns = _towns()
    group = code if len(code) == 9 else towns.set_index("code_insee").loc[code, "epci"]
    around = towns[towns["epci"] == group]
    if len(around) >= 12 or len(code) == 9:
        return around
    home = towns.set_index("code_insee").loc[code, "departement"]
    return towns[towns["departement"] == home]


def losing(code: str) -> int:
    """Les communes du territoire qui ont perdu des habitants de 2018 à 2023."""
    around = _territory(code).dropna(subset=["population_2018", "superficie_km2"])
    return int((around["population_2023"] < around["population_2018"]).sum())


def density(code: str) -> float:
    """Les habitants du territoire, par km²."""
    around = _territory(code).dropna(subset=["superficie_km2"])
    return float(around["population_2023"].sum() / around["superficie_km2"].sum())


def obliged(code: str) -> int:
    """Les communes et les intercommunalités du département de plus de 50 000 habitants."""
    towns = _towns()
    home = places.place(code).departement.code
    here = towns[towns["departement"] == home]
    groups = towns[towns["epci"].isin(here["epci"].dropna())].groupby("epci")["population_2023"].sum()
    return int((here["population_2023"] > 50_000).sum() + (groups > 50_000).sum())


AGAIN = {
    "03-cartes": {"q2": density},
    "09-dataviz": {"q5": losing},
    "16-numerique-responsable": {"q14": obliged},
}


# --- La vraie commande ---


def whole(slug: str, code: str, folder: Path) -> Told:
    """`datakit replay`, et les liens morts du dossier."""
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
        status = cli.main(["replay", slug, "--commune", code, "--vers", str(folder / "séance")])
    if status:
        return Told("refusée", " ".join(told.getvalue().split())[:300])
    return Told("prête", "; ".join(linkcheck.dead(folder / "séance")))


def main() -> None:
    """Imprime une ligne par atelier et par lieu, puis le compte."""
    given = sys.argv[1:]
    chosen = given[given.index("--lieux") + 1].split(",") if "--lieux" in given else sample()
    slugs = [
        one for one in given if one[:2].isdigit() and "," not in one and one not in chosen
    ] or WITHOUT_A_FILE
    play = whole if "--complet" in given else once
    os.environ["DATAKIT_OFFLINE"] = "1"

    counts: dict[str, int] = {}
    checked = wrong = 0
    for slug in slugs:
        for code in chosen:
            started = time.monotonic()
            with tempfile.TemporaryDirectory() as temporary:
                told = play(slug, code, Path(temporary))
            counts[told.state] = counts.get(told.state, 0) + 1
            checked, wrong = checked + told.checked, wrong + len(told.wrong)
            print(
                f"{slug:<28} {code:<9} {told.state:<8} {time.monotonic() - started:5.1f} s  {told.why}",
                flush=True,
            )
            for line in (*told.faults, *told.wrong):
                print(f"    {line}", flush=True)
    print(counts, f"; refaits : {checked}, autres : {wrong}")


if __name__ == "__main__":
    main()
