"""Les nombres d’une séance, refaits par un autre chemin : les fichiers du kit lus par pandas, sans une fonction du kit.

Chaque vérification est un motif, dont les groupes sont des nombres dits, et une fonction du code du lieu, qui les refait.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

DATASETS = Path(__file__).parents[2] / "datasets"
ENOUGH = 12  # communes : en deçà, le territoire est le département
NUMBER = r"([\d\u202f,]+)"


# --- Les tables, telles quelles ---


@cache
def towns() -> pd.DataFrame:
    """Les communes d’aujourd’hui."""
    every = pd.read_parquet(DATASETS / "communes_france.parquet")
    return every[every["commune_actuelle"].isna()]


def home(code: str) -> str:
    """Le département du lieu."""
    return str(towns().set_index("code_insee").loc[code, "departement"])


def territory(code: str) -> pd.DataFrame:
    """L’intercommunalité de douze communes ou plus, sinon le département ; avec sa densité."""
    every = towns()
    group = every.set_index("code_insee").loc[code, "epci"]
    around = every[every["epci"] == group]
    if len(around) < ENOUGH:
        around = every[every["departement"] == home(code)]
    return around.assign(densite=around["population_2023"] / around["superficie_km2"])


@cache
def births(department: str) -> tuple[pd.DataFrame, pd.Series]:
    """Les prénoms d’un département (la Corse est d’un tenant), et toutes ses naissances par année et par sexe."""
    key = "20" if department in ("2A", "2B") else department
    names = pd.read_parquet(DATASETS / f"france/prenoms_departement/{key}.parquet")
    totals = pd.read_parquet(DATASETS / "france/prenoms_departement_totaux.parquet")
    mine = totals[totals["departement"] == key]
    return names, mine.set_index(["annee", "sexe"])["naissances"]


# --- Ce qui se refait ---


def density_of_all(code: str) -> Sequence[float]:
    around = territory(code)
    whole = around["population_2023"].sum() / around["superficie_km2"].sum()
    return whole, (around["densite"] < whole).sum(), len(around)


def first_share(code: str) -> Sequence[float]:
    people = territory(code)["population_2023"]
    return (100 * people.max() / people.sum(),)


def losing(code: str) -> Sequence[float]:
    known = territory(code).dropna(subset=["population_2018"])
    return (known["population_2023"] < known["population_2018"]).sum(), len(known)


def densest(code: str) -> Sequence[float]:
    around = territory(code)
    whole = around["population_2023"].sum() / around["superficie_km2"].sum()
    return (around["densite"].max() / whole,)


def densest_to_median(code: str) -> Sequence[float]:
    densities = territory(code)["densite"]
    return (densities.max() / densities.median(),)


def change(code: str) -> Sequence[float]:
    """Le gain ou la perte de l’ensemble, les communes qui vont dans l’autre sens, celles que l’on connaît."""
    known = territory(code).dropna(subset=["population_2018"])
    gains = known["population_2023"] - known["population_2018"]
    total = gains.sum()
    return abs(total), (gains * total < 0).sum(), len(gains)


def obliged(code: str) -> Sequence[float]:
    every = towns()
    here = every[every["departement"] == home(code)]
    groups = every[every["epci"].isin(here["epci"].dropna())].groupby("epci")["population_2023"].sum()
    return (here["population_2023"] > 50_000).sum(), (groups > 50_000).sum()


def equal_classes(code: str) -> Sequence[float]:
    """Les effectifs de cinq classes d’amplitudes égales."""
    counts, _ = np.histogram(territory(code)["densite"].dropna(), bins=5)
    return tuple(counts)


def doubles(code: str) -> Sequence[float]:
    """Une chance sur combien, pour deux garçons de même année, et la part des dix premiers prénoms."""
    names, totals = births(home(code))
    year = max(1946, names["annee"].min())
    boys = names[(names["annee"] == year) & (names["sexe"] == "M")]["nombre"].astype(float)
    born = float(totals[year, "M"])
    chance = (boys * (boys - 1)).sum() / (born * (born - 1))
    return 1 / chance, 100 * boys.nlargest(10).sum() / born


def camille(code: str) -> Sequence[float]:
    names, _ = births(home(code))
    first = max(1926, names["annee"].min())
    own = names[(names["prenom"] == "Camille") & names["annee"].between(first, first + 9)]
    counts = own.groupby("sexe")["nombre"].sum()
    return first, counts.get("F", 0), counts.get("M", 0)


# --- Ce qui est dit, et ce qui est refait ---

Check = tuple[str, Callable[[str], Sequence[float]]]
CHECKS: dict[str, list[Check]] = {
    "03-cartes": [
        (rf"{NUMBER} habitants par km² en tout, et pourtant (\d+) .*?, sur (\d+)", density_of_all),
        (r" : (\d+)\u202f?\u00a0?% des habitants d", first_share),
        (r"(\d+) territoires? perd(?:ent)? des habitants, sur (\d+)", losing),
        (rf"est {NUMBER} fois plus dense que l’ensemble", densest),
        (
            r"amplitudes égales\. Effectifs.*? : (\d+), (\d+), (\d+), (\d+) et (\d+)",
            equal_classes,
        ),
    ],
    "04-prenoms": [
        (r"Environ une chance sur (\d+), quand (\d+)", doubles),
        (r"Nés de (\d+) à \d+.*?: (\d+) filles? et (\d+) garçon", camille),
    ],
    "09-dataviz": [
        (rf"{NUMBER} habitants? de (?:plus|moins) .*?, mais (?:plus|moins) dans (\d+) communes? sur (\d+)", change),
        (rf"est {NUMBER} fois plus dense que la commune médiane", densest_to_median),
    ],
    "16-numerique-responsable": [
        (r"(\d+) communes? et (\d+) intercommunalités?\. Leur", obliged),
    ],
}  # fmt: skip


def wrong(slug: str, code: str, texts: Sequence[str]) -> Iterator[str]:
    """Les phrases dont un nombre n’est pas celui que l’on refait."""
    for pattern, compute in CHECKS.get(slug, ()):
        for text in texts:
            seen = re.search(pattern, " ".join(text.replace("\u00a0", " ").split(" ")))
            if seen and not _agree(seen.groups(), compute(code)):
                yield f"{slug} à {code} : « {seen[0][:110]} », et non {compute(code)}"


def counted(slug: str, texts: Sequence[str]) -> int:
    """Combien de phrases disent un nombre que l’on sait refaire."""
    found = 0
    for pattern, _ in CHECKS.get(slug, ()):
        for text in texts:
            found += bool(re.search(pattern, text.replace("\u00a0", " ")))
    return found


def _agree(said: Sequence[str], due: Sequence[float]) -> bool:
    return all(_same(one, other) for one, other in zip(said, due, strict=True))


def _same(said: str, due: float) -> bool:
    """Le nombre dit est-il celui-là, à l’arrondi où il est dit ?"""
    written = said.replace("\u202f", "").replace("\u00a0", "").strip(",")
    _, _, decimals = written.partition(",")
    half = 0.5 * 10 ** -len(decimals)
    return abs(float(written.replace(",", ".")) - float(due)) <= half * 1.001
