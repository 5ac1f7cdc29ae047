"""Les nombres d’une séance, refaits par un autre chemin : les fichiers du kit lus par pandas, sans une fonction du kit.

Chaque vérification est un motif et une fonction du code du lieu. Ses groupes sans nom sont ce qui est dit, nombre ou mot,
que la fonction refait ; un groupe nommé lui est donné.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
from pyproj import Geod

DATASETS = Path(__file__).parents[2] / "datasets"
ENOUGH = 12  # communes : en deçà, le territoire est le département
NUMBER = r"([\d\u202f,]+)"
BARE = r"[^:«\[]+?"  # un nom, en tête de phrase


Due = Sequence[float | str]  # ce que la phrase devrait dire


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


@cache
def packed(code: str) -> pd.DataFrame:
    """Les produits dont le code d’emballage nomme une commune, et leur distance au lieu, du plus proche au plus lointain."""
    products = pd.read_parquet(DATASETS / "openfoodfacts.parquet")[["code_barres", "code_emballeur"]].dropna()
    texts = products.set_index("code_barres")["code_emballeur"].str.upper()
    emb = texts.str.extractall(r"\bEMB[ -]?(\d[0-9AB]\d{3})[A-Z]{0,2}\b")[0]
    parts = texts.str.extractall(r"\bFR[ .-]?(\d[0-9AB])[.-](\d{3})[.-]\d{3}\b")
    found = pd.concat([emb, parts[0] + parts[1]]).rename("code_insee").reset_index()

    every = pd.read_parquet(DATASETS / "communes_france.parquet").set_index("code_insee")
    here = every.loc[code]
    found = found.join(every[["nom", "departement", "longitude", "latitude"]], on="code_insee")
    found = found.dropna(subset=["longitude"]).drop_duplicates(["code_barres", "code_insee"])
    size = len(found)
    starts = [here["longitude"]] * size, [here["latitude"]] * size
    metres = Geod(ellps="WGS84").inv(*starts, found["longitude"].tolist(), found["latitude"].tolist())[2]
    return found.assign(km=[one / 1000 for one in metres]).sort_values("km", kind="stable")


def around(code: str) -> tuple[int, pd.DataFrame]:
    """Le rayon, de 80 km ou plus, où cinq communes emballent, et ce qui s’y emballe."""
    found = packed(code)
    for km in range(80, 220, 20):
        near = found[found["km"] <= km]
        if near["code_insee"].nunique() >= 5:
            return km, near
    return 0, found[:0]


@cache
def shares(department: str) -> pd.DataFrame:
    """Chaque prénom suivi, de 1999 à 2018 : sa part ici, ce total complété de ce que tait le secret, sur sa part en France."""
    names, totals = births(department)
    series = pd.read_parquet(DATASETS / "prenoms_series.parquet")
    whole = pd.read_csv(DATASETS / "prenoms_totaux.csv")
    whole = whole[whole["annee"].between(1999, 2018)]
    whole = (whole["naissances"] + whole["prenoms_rares"]).groupby(whole["sexe"]).sum()
    years = totals.index.get_level_values("annee")
    own = totals[(years >= 1999) & (years <= 2018)].groupby(level="sexe").sum()

    there = series[series["annee"].between(1999, 2018)].groupby(["sexe", "prenom"])["nombre"].sum()
    here = names[names["annee"].between(1999, 2018)].groupby(["sexe", "prenom"])["nombre"].sum()
    there = there[there > 0].astype(float)
    sexes = there.index.get_level_values("sexe")
    expected = there * (own / whole).reindex(sexes).to_numpy()
    ratio = here.reindex(there.index, fill_value=0) / expected
    everywhere = pd.read_parquet(DATASETS / "france/prenoms_departement_totaux.parquet")
    published = everywhere.loc[everywhere["annee"].between(1999, 2018), "naissances"].sum()
    least = round(whole.sum() / published, 2)  # ce qu’aucun département ne publie, en moyenne
    hidden = max(least, ratio[expected.nlargest(50).index].median())
    return (ratio / hidden).rename("ratio").reset_index()


# --- Ce qui se refait : le territoire ---


def density_of_all(code: str) -> Due:
    around = territory(code)
    whole = around["population_2023"].sum() / around["superficie_km2"].sum()
    return whole, (around["densite"] < whole).sum(), len(around)


def first_share(code: str) -> Due:
    people = territory(code).set_index("nom")["population_2023"]
    return people.idxmax(), 100 * people.max() / people.sum()


def losing(code: str) -> Due:
    known = territory(code).dropna(subset=["population_2018"])
    return (known["population_2023"] < known["population_2018"]).sum(), len(known)


def densest(code: str) -> Due:
    around = territory(code)
    whole = around["population_2023"].sum() / around["superficie_km2"].sum()
    return densest_name(code)[0], around["densite"].max() / whole


def densest_name(code: str) -> Due:
    return (territory(code).set_index("nom")["densite"].idxmax(),)


def densest_to_median(code: str) -> Due:
    densities = territory(code)["densite"]
    return densest_name(code)[0], densities.max() / densities.median()


def equal_classes(code: str) -> Due:
    """Les effectifs de cinq classes d’amplitudes égales."""
    counts, _ = np.histogram(territory(code)["densite"].dropna(), bins=5)
    return tuple(counts)


def palest(code: str) -> Due:
    """La part des territoires de la plus claire de ces classes, et le plus dense de tous."""
    counts = equal_classes(code)
    return 100 * float(counts[0]) / sum(map(float, counts)), densest_name(code)[0]


def size(code: str) -> Due:
    return (len(territory(code)),)


def department_towns(code: str) -> Due:
    """Les communes du département : combien, la moins dense, la plus dense."""
    here = towns()[towns()["departement"] == home(code)]
    densities = here["population_2023"] / here["superficie_km2"]
    return len(here), densities.min(), densities.max()


def _parts(code: str) -> pd.DataFrame:
    """Les intercommunalités du département, pour leur part qui s’y trouve : la densité, et la moyenne de celles des communes."""
    here = towns()[towns()["departement"] == home(code)].dropna(subset=["epci"])
    here = here.assign(densite=here["population_2023"] / here["superficie_km2"])
    parts = here.groupby("epci_nom").agg(
        people=("population_2023", "sum"), area=("superficie_km2", "sum"), mean=("densite", "mean")
    )
    return parts.assign(density=parts["people"] / parts["area"])


def department_groups(code: str) -> Due:
    densities = _parts(code)["density"]
    return len(densities), densities.min(), densities.max()


def regrouped(code: str, name: str) -> Due:
    parts = _parts(code)
    part = parts[[one.partition(" (")[0] == name for one in parts.index]].iloc[0]  # « (TCO) » n’est pas redit
    return part["density"], part["mean"]


def change(code: str) -> Due:
    """Le gain ou la perte de l’ensemble, les communes qui vont dans l’autre sens, celles que l’on connaît."""
    known = territory(code).dropna(subset=["population_2018"])
    gains = known["population_2023"] - known["population_2018"]
    total = gains.sum()
    word = "plus" if total >= 0 else "moins"
    return abs(total), word, (gains * total < 0).sum(), len(gains)


def grain(code: str) -> Due:
    """Les communes qui perdent, celles que l’on connaît, et le sens de l’ensemble."""
    known = territory(code).dropna(subset=["population_2018"])
    total = known["population_2023"].sum() - known["population_2018"].sum()
    if total == 0:
        return *losing(code), "reste stable"
    return *losing(code), "grandit" if total > 0 else "rétrécit"


def most_of_the_change(code: str) -> Due:
    """La commune qui pèse le plus dans le sens de l’ensemble, sa part, et ce sens."""
    known = territory(code).dropna(subset=["population_2018"]).set_index("nom")
    gains = known["population_2023"] - known["population_2018"]
    same = gains[gains * gains.sum() > 0].abs()
    return same.idxmax(), 100 * same.max() / same.sum(), "gagnés" if gains.sum() >= 0 else "perdus"


def first_of_all(code: str) -> Due:
    people = territory(code).set_index("nom")["population_2023"].sort_values()
    return people.index[-1], "plus" if people.iloc[-1] > people.iloc[-10:-1].sum() else "moins"


def obliged(code: str) -> Due:
    every = towns()
    here = every[every["departement"] == home(code)]
    groups = every[every["epci"].isin(here["epci"].dropna())].groupby("epci")["population_2023"].sum()
    return (here["population_2023"] > 50_000).sum(), (groups > 50_000).sum()


def obliged_groups(code: str) -> Due:
    people, groups = obliged(code)
    return (groups if people == 0 else "des communes aussi",)


# --- Ce qui se refait : les prénoms ---


def doubles(code: str) -> Due:
    """Une chance sur combien, pour deux garçons de même année, et la part des dix premiers prénoms."""
    names, totals = births(home(code))
    year = max(1946, names["annee"].min())
    boys = names[(names["annee"] == year) & (names["sexe"] == "M")]["nombre"].astype(float)
    born = float(totals[year, "M"])
    chance = (boys * (boys - 1)).sum() / (born * (born - 1))
    return 1 / chance, 100 * boys.nlargest(10).sum() / born


def camille(code: str) -> Due:
    names, _ = births(home(code))
    first = max(1926, names["annee"].min())
    own = names[(names["prenom"] == "Camille") & names["annee"].between(first, first + 9)]
    counts = own.groupby("sexe")["nombre"].sum()
    return first, counts.get("F", 0), counts.get("M", 0)


def times_as_much(code: str, name: str) -> Due:
    found = shares(home(code))
    return (found.loc[found["prenom"] == name, "ratio"].max(),)


def zoe(code: str) -> Due:
    found = shares(home(code))
    return (found.loc[(found["prenom"] == "Zoé") & (found["sexe"] == "F"), "ratio"].item(),)


def by_chance(code: str, count: str) -> Due:
    """Un prénom sur vingt sort du lot par hasard."""
    return (0.05 * float(count),)


def variety(code: str) -> Due:
    """Le nombre effectif de prénoms de fille, la dernière année : un minimum, chaque enfant tu comptant pour deux."""
    names, totals = births(home(code))
    year = names["annee"].max()
    girls = names[(names["annee"] == year) & (names["sexe"] == "F")]["nombre"].astype(float)
    born = float(totals[year, "F"])
    pairs = (girls * (girls - 1)).sum() + max(0.0, born - girls.sum())
    return (born * (born - 1) / pairs,)


def shared(code: str) -> Due:
    """Le prénom le mieux partagé entre filles et garçons, et sa part de filles."""
    names, _ = births(home(code))
    counts = names.groupby(["prenom", "sexe"])["nombre"].sum().unstack().dropna()
    counts = counts[counts["F"] + counts["M"] >= 100]
    share = counts["F"] / (counts["F"] + counts["M"])
    best = (share - 0.5).abs().idxmin()
    return best, 100 * share[best]


def reinvented(code: str) -> Due:
    """Sur cent prénoms inventés par la machine à trois lettres, ceux que porte la France ; sur cent sortis, ceux qu’elle a lus."""
    read = births(home(code))[0]["prenom"].drop_duplicates()
    text = "\n\n\n".join(read)
    loop = text + text[:3]
    places = pd.DataFrame({"before": [loop[at : at + 3] for at in range(len(text))], "after": list(loop[3:])})
    after = places.groupby("before", sort=False)["after"].agg(list).to_dict()

    chance = random.Random(17)
    written = "\n\n\n"
    while len(written) < 20_000:
        written += chance.choice(after[written[-3:]])
    made = pd.Series(written.split()[:-1]).drop_duplicates()

    everyone = pd.read_csv(DATASETS / "prenoms_liste.csv", keep_default_na=False)["prenom"]
    is_new = ~made.isin(read)
    return 100 * made[is_new].isin(everyone).mean(), 100 * made.isin(read).mean()


# --- Ce qui se refait : les emballages ---


def packed_near(code: str) -> Due:
    km, near = around(code)
    own = near[near["departement"] == home(code)]
    return km, near["code_barres"].nunique(), own["code_barres"].nunique()


def nearest(code: str) -> Due:
    """Les six communes d’emballage les plus proches, comme on les énumère."""
    *others, last = around(code)[1]["nom"].unique()[:6]
    return (f"{', '.join(others)} et {last}",)


def most_packed(code: str) -> Due:
    """Les communes d’emballage, le rayon, et les produits de la première."""
    km, near = around(code)
    counts = near.groupby("code_insee")["code_barres"].nunique()
    return len(counts), km, counts.max()


def best_department(code: str) -> Due:
    near = around(code)[1]
    return near.groupby("departement")["code_barres"].nunique().max(), near["code_barres"].nunique()


# --- Ce qui est dit, et ce qui est refait ---

CHECKS: dict[str, list[tuple[str, Callable[..., Due]]]] = {
    "03-cartes": [
        (rf"{NUMBER} habitants par km² en tout, et pourtant (\d+) .*?, sur (\d+)", density_of_all),
        (r"proportionnelle à la population\. (.+?) : (\d+)\u202f?% des habitants d", first_share),
        (r"(\d+) territoires? perd(?:ent)? des habitants, sur (\d+)", losing),
        (rf"^(?:Ma carte : )?({BARE}) (?:est|sont) {NUMBER} fois plus denses? que l’ensemble", densest),
        (r"amplitudes égales\. Effectifs.*? : (\d+), (\d+), (\d+), (\d+) et (\d+)", equal_classes),
        (r"^(\d+)\u202f?% des territoires d’une seule couleur : (.+?), le plus dense", palest),
        (r"Le plus dense : (.+?)\.", densest_name),
        (r"territoires? changent? de couleur, sur (\d+)", size),
        (rf"{NUMBER} communes[^:]* : de {NUMBER} à {NUMBER} habitants par km²", department_towns),
        (rf"{NUMBER} intercommunalités[^:]* : de {NUMBER} à {NUMBER} habitants par km²", department_groups),
        (rf", (?P<name>[^:]+) : {NUMBER} habitants par km², et non {NUMBER}\.", regrouped),
    ],
    "04-prenoms": [
        (r"Environ une chance sur (\d+), quand (\d+)", doubles),
        (r"Nés de (\d+) à \d+.*?: (\d+) filles? et (\d+) garçon", camille),
        (rf"^{NUMBER} fois autant (?:de |d’)(?P<name>.+?) qu’en France", times_as_much),
        (rf"^{NUMBER} fois la part nationale\. ", zoe),
        (r"Sur (?P<count>\d+) prénoms, .*par hasard : (\d+) en tout", by_chance),
        (r"À la fin : .*, au moins (\d+)\.", variety),
        (r"^(.+?) : presque moitié-moitié \((\d+)\u202f?% de filles\)", shared),
        (r"^(.+?) : (\d+)\u202f?% de filles, c’est", shared),
    ],
    "08-aliments": [
        (r"emballés à moins de (\d+) km [^:]*: (\d+)\s+dont emballés [^:]*: (\d+)", packed_near),
        (r"communes d’emballage les plus proches : (.+)", nearest),
        (r"Carte de (\d+) communes d’emballage à moins de (\d+) km .*? en nombre de produits : [^,.]+ (\d+)[,.]", most_packed),
        (r"^Autour .*?, (\d+) produits sur (\d+) sont emballés", best_department),
    ],
    "09-dataviz": [
        (
            rf"^{NUMBER} habitants? de (plus|moins) .*?, mais (?:plus|moins) dans (\d+) communes? sur (\d+)",
            change,
        ),
        (rf"^({BARE}) (?:est|sont) {NUMBER} fois plus denses? que la commune médiane", densest_to_median),
        (r"^(\d+) communes? sur (\d+).*« L’ensemble (grandit|rétrécit|reste stable) »", grain),
        (r"^(.+?) : (\d+)\u202f?% des habitants (gagnés|perdus)", most_of_the_change),
        (rf"^({BARE}) pèse(?:nt)? (plus|moins) que les neuf suivantes réunies", first_of_all),
        (r"^(\d+) communes en un coup d’œil", size),
    ],
    "16-numerique-responsable": [
        (r"(\d+) communes? et (\d+) intercommunalités?\. La stratégie", obliged),
        (r"Aucune commune, mais (\d+) intercommunalités?\. La stratégie", obliged_groups),
    ],
    "17-intelligence-artificielle": [
        (r"^(\d+) sur cent ont été donnés ailleurs en France.*recopie aussi (\d+) sur cent", reinvented),
    ],
}  # fmt: skip


@dataclass(frozen=True)
class Recounted:
    """Une phrase refaite : le motif qui l’a reconnue, et ce qui n’y va pas (vide si elle est vraie)."""

    pattern: str
    wrong: str = ""


def recounted(slug: str, code: str, texts: Sequence[str]) -> Iterator[Recounted]:
    """Les phrases que l’on sait refaire, une fois chacune."""
    plain = dict.fromkeys(text.replace("\u00a0", " ").strip() for text in texts)
    for pattern, compute in CHECKS.get(slug, ()):
        for text in plain:
            seen = re.search(pattern, text, re.MULTILINE)
            if not seen:
                continue
            named = seen.groupdict()
            said = [
                one for rank, one in enumerate(seen.groups(), 1) if rank not in seen.re.groupindex.values()
            ]
            due = compute(code, **named)
            is_true = all(_same(one, other) for one, other in zip(said, due, strict=True))
            told = "" if is_true else f"{slug} à {code} : « {seen[0][:110]} », et non {[*map(str, due)]}"
            yield Recounted(pattern, told)


def with_a_number(texts: Sequence[str]) -> int:
    """Combien de phrases différentes disent un nombre."""
    return len({text for text in texts if re.search(r"\d", text)})


def _same(said: str, due: float | str) -> bool:
    """Ce qui est dit est-il cela, à l’arrondi où c’est dit ?"""
    if isinstance(due, str):
        return said.replace("\u2011", "-") == due

    written = said.replace("\u202f", "").replace("\u00a0", "").strip(",")
    _, _, decimals = written.partition(",")
    half = 0.5 * 10 ** -len(decimals)
    return abs(float(written.replace(",", ".")) - float(due)) <= half * 1.001
