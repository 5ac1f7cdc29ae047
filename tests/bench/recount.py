"""Les nombres d’une séance, refaits par un autre chemin : les fichiers du kit lus par pandas, sans une fonction du kit.

Chaque vérification est un motif et une fonction du code du lieu. Ses groupes sans nom sont ce qui est dit, nombre ou mot,
que la fonction refait ; un groupe nommé lui est donné.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
from pyproj import Geod

DATASETS = Path(__file__).parents[2] / "datasets"
ENOUGH = 12  # communes : en deçà, le territoire est le département
NUMBER = r"(\u2212?\d[\d\u202f]*(?:,\d+)?)"
BARE_NUMBER = r"\d[\d\u202f]*(?:,\d+)?"
METHODS_OF_FIVE = "Amplitudes égales|Fisher-Jenks|Moyennes emboîtées|Progression géométrique"
METHODS = f"Quantiles|{METHODS_OF_FIVE}"
LISTED = r"\d+(?:, \d+)*(?: et \d+)?"  # « 7, 6 et 7 »
BARS = rf"{NUMBER} barres\. La plus grande valeur est (.+?) \({NUMBER}\), devant (.+?) \({NUMBER}\) ; la plus petite, (.+?) \({NUMBER}\)"
BARE = r"[^:«\[]+?"  # un nom, en tête de phrase


#: Ce que la phrase devrait dire, groupe après groupe ; une suite de valeurs : l’une d’elles (une fille, un garçon).
Due = Sequence[float | str | tuple[float, ...]]


# --- Les tables, telles quelles ---


@cache
def towns() -> pd.DataFrame:
    """Les communes d’aujourd’hui."""
    every = pd.read_parquet(DATASETS / "communes_france.parquet")
    return every[every["commune_actuelle"].isna()]


def home(code: str) -> str:
    """Le département du lieu."""
    return str(towns().set_index("code_insee").loc[code, "departement"])


@cache
def territory(code: str) -> pd.DataFrame:
    """L’intercommunalité de douze communes ou plus, sinon le département : ce que les figures en ont, avec sa densité."""
    every = towns()
    group = every.set_index("code_insee").loc[code, "epci"]
    around = every[every["epci"] == group]
    if len(around) < ENOUGH:
        around = every[every["departement"] == home(code)]
    return outlined(around)


def outlined(here: pd.DataFrame) -> pd.DataFrame:
    """Les communes qui ont un contour, et leur densité : celle de tous les habitants qui vivent dedans.

    Une commune rétablie n’a pas de superficie ; son point dit dans quel contour elle est restée.
    """
    restored = here[here["superficie_km2"].isna()]
    found = here[here["superficie_km2"].notna()].assign(inside=here["population_2023"])
    for town in restored.itertuples():
        shapes = gpd.read_parquet(DATASETS / f"france/contours_communes/{town.departement}.parquet")
        at = shapes.contains(gpd.points_from_xy([town.longitude], [town.latitude])[0])
        (owner,) = shapes.loc[at, "code_insee"]
        found.loc[found["code_insee"] == owner, "inside"] += town.population_2023
    return found.assign(densite=found["inside"] / found["superficie_km2"])


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


def chosen_for_monday(code: str) -> Due:
    """Le découpage qui vide la carte : cinq classes égales, ou, si elles n’y suffisent pas, 90 et 95 % des territoires."""
    values = territory(code)["densite"].dropna()
    counts = counts_of(code, "Amplitudes égales", 5)
    if counts[0] < 0.75 * len(values):
        bounds = values.quantile([0, 0.9, 0.95, 1]).unique()
        counts = list(np.histogram(values, bins=bounds)[0])
    return (spelled(counts),)


def chosen_for_tuesday(code: str) -> Due:
    """Celui qui la remplit : un dixième, un quart, la moitié des territoires."""
    values = territory(code)["densite"].dropna()
    bounds = sorted({0.0, *values.quantile([0.1, 0.25, 0.5, 1])})
    return (spelled(np.histogram(values, bins=bounds)[0]),)


def recoloured(code: str) -> Due:
    """Les territoires qui changent de classe, des quantiles à Fisher et Jenks."""
    size = len(territory(code))
    before = np.repeat(range(5), counts_of(code, "Quantiles", 5))
    after = np.repeat(range(5), counts_of(code, "Fisher-Jenks", 5))
    return (before != after).sum(), size


def inland() -> pd.DataFrame:
    """Les départements de métropole, leur superficie publiée."""
    every = pd.read_csv(DATASETS / "departements.csv", dtype={"code": "str"})
    return every[every["superficie_km2"].notna() & ~every["code"].str.startswith("97")]


def density_by(table: pd.DataFrame, column: str) -> pd.Series:
    sums = table.groupby(column)[["population", "superficie_km2"]].sum()
    return sums["population"] / sums["superficie_km2"]


def extreme_densities(code: str) -> Due:
    """Les départements et les régions de métropole : combien, la plus petite densité, la plus grande."""
    found: list[float] = []
    for column in ("nom", "region"):
        densities = density_by(inland(), column)
        found += [len(densities), densities.min(), densities.max()]
    return found


def departments_under(code: str, limit: str) -> Due:
    densities = density_by(inland(), "nom")
    return (densities < as_number(limit)).sum(), len(densities), densities.min(), densities.max()


def region(code: str, name: str) -> Due:
    """La densité d’une région, et la moyenne de celles de ses départements."""
    mine = inland()[inland()["region"] == name]
    return density_by(mine, "region").item(), density_by(mine, "nom").mean()


def groups_in_all(code: str) -> Due:
    return (len(_parts(code)),)


def groups_reach(code: str) -> Due:
    _, low, high = department_groups(code)
    return low, high


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
    here = outlined(towns()[towns()["departement"] == home(code)])
    return len(here), here["densite"].min(), here["densite"].max()


@cache
def _parts(code: str) -> pd.DataFrame:
    """Les intercommunalités du département d’au moins deux communes, pour leur part qui s’y trouve : la densité, et la
    moyenne de celles des communes."""
    here = outlined(towns()[towns()["departement"] == home(code)]).dropna(subset=["epci"])
    parts = here.groupby("epci_nom").agg(
        people=("inside", "sum"),
        area=("superficie_km2", "sum"),
        mean=("densite", "mean"),
        towns=("nom", "size"),
    )
    parts = parts[parts["towns"] > 1]
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


def whole(value: float) -> str:
    """Un nombre entier, comme on l’écrit ; le demi s’arrondit au pair, et « −0 » est zéro."""
    return written(value, 0)


def written(value: float, decimals: int) -> str:
    """Un nombre, avec tant de décimales au plus, comme on l’écrit."""
    text = f"{abs(value):,.{decimals}f}".replace(",", "\u202f").replace(".", ",")
    if decimals and set(text.partition(",")[2]) == {"0"}:
        text = text.partition(",")[0]
    return f"\u2212{text}" if value < 0 and text.strip("0,") else text


def spelled(values: Iterable[object]) -> str:
    """Une énumération."""
    *others, last = map(str, values)
    return f"{', '.join(others)} et {last}" if others else last


def natural(values: np.ndarray, classes: int) -> list[int]:
    """Les effectifs des classes de Fisher et Jenks : de tous les découpages, celui dont les classes s’écartent le moins d’elles-mêmes."""
    ordered = np.sort(values)
    size = len(ordered)
    sums, squares = np.r_[0, ordered.cumsum()], np.r_[0, (ordered**2).cumsum()]
    starts = np.arange(size + 1)

    def spread(first: np.ndarray, end: int) -> np.ndarray:
        count = np.maximum(end - first, 1)
        return squares[end] - squares[first] - (sums[end] - sums[first]) ** 2 / count

    best = np.r_[0, [spread(np.array([0]), end)[0] for end in range(1, size + 1)]]
    cuts = []
    for rank in range(2, classes + 1):
        found, where = np.full(size + 1, np.inf), np.zeros(size + 1, int)
        for end in range(rank, size + 1):
            totals = best[rank - 1 : end] + spread(starts[rank - 1 : end], end)
            where[end] = rank - 1 + totals.argmin()
            found[end] = totals.min()
        cuts.append(where)
        best = found
    bounds = [size]
    for where in reversed(cuts):
        bounds.append(int(where[bounds[-1]]))
    return list(np.diff([0, *bounds[::-1][:-1], size])) if classes > 1 else [size]


def shared_out(values: np.ndarray, classes: int) -> list[int]:
    """Les effectifs des quantiles ; une valeur qui tombe sur une borne reste en dessous."""
    tops = np.quantile(values, np.linspace(0, 1, classes + 1)[1:])
    below = [(values <= top * (1 + 1e-12)).sum() for top in tops]
    return list(np.diff([0, *below]))


def nested(values: np.ndarray) -> list[float]:
    """Les bornes des moyennes emboîtées : la moyenne, puis celle de chaque moitié."""
    middle = values.mean()
    low, high = values[values < middle].mean(), values[values >= middle].mean()
    return [values.min(), low, middle, high, values.max()]


@cache
def counts_of(code: str, method: str, classes: int) -> list[int]:
    """Les effectifs d’un découpage de la densité en tant de classes."""
    values = territory(code)["densite"].dropna().to_numpy()
    if method == "Fisher-Jenks":
        return natural(values, classes)
    if method == "Quantiles":
        return shared_out(values, classes)
    bounds = {
        "Amplitudes égales": lambda: np.linspace(values.min(), values.max(), classes + 1),
        "Progression géométrique": lambda: np.geomspace(values.min(), values.max(), classes + 1),
        "Moyennes emboîtées": lambda: nested(values),
    }[method]()
    return list(np.histogram(values, bins=bounds)[0])


def filled(code: str, method: str, said: str) -> Due:
    """Les effectifs dits, refaits pour autant de classes."""
    classes = len(re.findall(r"\d+", said))
    return (spelled(counts_of(code, method, classes)),)


def five_quantiles(code: str) -> Due:
    return (spelled(counts_of(code, "Quantiles", 5)),)


def widest(code: str, method: str) -> Due:
    counts = counts_of(code, method, 4 if method == "Moyennes emboîtées" else 5)
    return min(counts), max(counts)


def under(code: str, limit: str) -> Due:
    """Les communes du département moins denses que cela ; la borne, écrite ronde, est prise telle qu’on la lit."""
    here = outlined(towns()[towns()["departement"] == home(code)])
    return (here["densite"] < as_number(limit)).sum(), len(here)


def under_reach(code: str) -> Due:
    _, low, high = department_towns(code)
    return low, high


def as_number(text: str) -> float:
    return float(text.replace("\u202f", "").replace(",", "."))


# --- Ce qui se refait : des barres ---


@cache
def people(code: str) -> pd.Series:
    """Les habitants de chaque commune du territoire."""
    return territory(code).set_index("nom")["population_2023"].sort_values(ascending=False)


def bars(values: pd.Series) -> Due:
    """Combien de barres, les deux plus hautes, la plus basse, et leur rapport."""
    ordered = values.sort_values(ascending=False)
    first, second, last = ordered.iloc[0], ordered.iloc[1], ordered.iloc[-1]
    return (
        len(ordered),
        ordered.index[0],
        first,
        ordered.index[1],
        second,
        ordered.index[-1],
        last,
        first / last,
    )


def people_bars(code: str) -> Due:
    return (*bars(people(code).head(10)), len(people(code)))


def density_bars(code: str) -> Due:
    return bars(territory(code).set_index("nom")["densite"].nlargest(10))


def change_bars(code: str) -> Due:
    """Les gains et les pertes ; de plus de vingt communes, les dix premières et les dix dernières."""
    known = territory(code).dropna(subset=["population_2018"]).set_index("nom")
    gains = known["population_2023"] - known["population_2018"]
    return min(len(gains), 20), *bars(gains)[1:7]


def slices(code: str) -> Due:
    """Le camembert : combien de parts, les six plus grandes, et les autres."""
    counts = people(code)
    shares = [f"{name} {whole(100 * count / counts.sum())}\u202f%" for name, count in counts.head(6).items()]
    return len(counts), spelled(shares), len(counts) - 6


def most_peopled(code: str) -> Due:
    return (people(code).index[0],)


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


@cache
def everywhere() -> pd.DataFrame:
    """Les prénoms suivis, en France."""
    return pd.read_parquet(DATASETS / "prenoms_series.parquet")


def wave(table: pd.DataFrame, name: str, sex: str) -> pd.Series:
    """Les naissances d’un prénom, année par année."""
    rows = table[(table["prenom"] == name) & (table["sexe"] == sex)]
    return rows.set_index("annee")["nombre"].sort_index()


def peak(series: pd.Series, last: int) -> Due:
    """Le sommet d’une courbe, son année, et ce qu’elle vaut la dernière."""
    return series.max(), series.idxmax(), series.get(last, 0), last


def two_waves(code: str) -> Due:
    every = everywhere()
    last = every["annee"].max()
    return *peak(wave(every, "Nathalie", "F"), last), *peak(wave(every, "Léa", "F"), last)


def camille_in_france(code: str) -> Due:
    every = everywhere()
    return peak(wave(every, "Camille", "F"), every["annee"].max())


def camille_here(code: str) -> Due:
    names, _ = births(home(code))
    last = names["annee"].max()
    found = []
    for sex in ("F", "M"):
        series = wave(names, "Camille", sex)
        found += peak(series, last) if len(series) else [0, "", 0, last]
    return found


def camille_share(code: str) -> Due:
    names, _ = births(home(code))
    counts = names[names["prenom"] == "Camille"].groupby("sexe")["nombre"].sum()
    return (100 * counts.get("F", 0) / counts.sum(),)


def choice_of_france(code: str) -> Due:
    """De combien le choix a grandi en France, de la première à la dernière année ; et ses deux bornes, à la fin."""
    names = pd.read_parquet(DATASETS / "prenoms_france.parquet")
    totals = pd.read_csv(DATASETS / "prenoms_totaux.csv")
    totals = totals.assign(born=totals["naissances"] + totals["prenoms_rares"]).set_index(["annee", "sexe"])[
        "born"
    ]
    found = []
    known = totals.dropna().xs("F", level="sexe").index
    years = sorted(set(names["annee"]) & set(known))
    for year in (years[0], years[-1]):
        girls = names[(names["annee"] == year) & (names["sexe"] == "F")]["nombre"].astype(float)
        born = float(totals[year, "F"])
        pairs = (girls * (girls - 1)).sum()
        left = max(0.0, born - girls.sum()) * (girls.min() - 1)
        found.append((born * (born - 1) / (pairs + left), born * (born - 1) / pairs))
    (_, before), (low, high) = found
    return int(low / before), years[0], low, high


def times_as_much(code: str, name: str) -> Due:
    found = shares(home(code))
    return (tuple(found.loc[found["prenom"] == name, "ratio"]),)


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

Checks = Sequence[tuple[str, Callable[..., Due]]]
CHECKS: dict[str, Checks] = {
    "03-cartes": [
        (rf"^(?P<method>{METHODS}) : (?P<said>({LISTED})) territoires, de la classe claire", filled),
        (rf"quantiles\. Effectifs, de la classe claire à la foncée : ({LISTED})\.", five_quantiles),
        (rf"^(?P<method>{METHODS_OF_FIVE}) : de (\d+) à (\d+) territoires dans une classe", widest),
        (rf"^Sous (?P<limit>{BARE_NUMBER}) habitants par km² : (\d+) communes? sur (\d+)", under),
        (rf"^Sous .+ communes? sur \d+, .+\. De {NUMBER} à {NUMBER} ;", under_reach),
        (r"^Sous .+ (?:une|aucune) intercommunalité, sur (\d+)", groups_in_all),
        (rf"^Sous .+ intercommunalités? ?,? sur \d+[^,]*, .+\. De {NUMBER} à {NUMBER} ;", groups_reach),
        (
            rf"^Sous (?P<limit>{BARE_NUMBER}) habitants par km² : (\d+) départements sur (\d+), en métropole\. De {NUMBER} à {NUMBER} ;",
            departments_under,
        ),
        (rf"^(?P<name>[^:,]+) : {NUMBER} habitants par km², et non {NUMBER}\.", region),
        (r"fond de carte .+ : (\d+) territoires numérotés", size),
        (rf"{NUMBER} habitants par km² en tout(?: \([^)]*\))?, (?:et |et pourtant )?(\d+) .*?, sur (\d+)", density_of_all),
        (r"^(?:Cercles d’aire proportionnelle à la population\. )?(.+?) : (\d+)\u202f?% des habitants d", first_share),
        (r"(\d+) territoires? perd(?:ent)? des habitants, sur (\d+)", losing),
        (rf"^(?:Ma carte : )?({BARE}) (?:est|sont) {NUMBER} fois plus denses? que l’ensemble", densest),
        (r"amplitudes égales\. Effectifs.*? : (\d+), (\d+), (\d+), (\d+) et (\d+)", equal_classes),
        (r"^(\d+)\u202f?% des territoires d’une seule couleur : (.+?), le plus dense", palest),
        (r"Le plus dense : (.+?)\.", densest_name),
        (r"^(\d+) territoires? changent? de couleur, sur (\d+)", recoloured),
        (rf"^Lundi : .*?à la foncée : ({LISTED}) territoires", chosen_for_monday),
        (rf"^Mardi : .*?à la foncée : ({LISTED}) territoires", chosen_for_tuesday),
        (
            rf"(\d+) départements en métropole : de {NUMBER} à {NUMBER} .*\n(\d+) régions en métropole : de {NUMBER} à {NUMBER}",
            extreme_densities,
        ),
        (rf"{NUMBER} communes[^:]* : de {NUMBER} à {NUMBER} habitants par km²", department_towns),
        (rf"{NUMBER} intercommunalités[^:]* : de {NUMBER} à {NUMBER} habitants par km²", department_groups),
        (rf"^(?P<name>[^:]+), pour sa part [^:]+ : {NUMBER} habitants par km², et non {NUMBER}\.", regrouped),
    ],
    "04-prenoms": [
        (rf"Nathalie : sommet de {NUMBER} naissances en (\d+), {NUMBER} en (\d+)\. Léa : sommet de {NUMBER} naissances en (\d+), {NUMBER} en (\d+)", two_waves),
        (rf"Camille \(F\) : sommet de {NUMBER} naissances en (\d+), {NUMBER} en (\d+)", camille_in_france),
        (
            rf"Filles : sommet de {NUMBER} naissances? en (\d+), {NUMBER} en (\d+)\. Garçons : sommet de {NUMBER} naissances? en (\d+), {NUMBER} en (\d+)",
            camille_here,
        ),
        (r"^Toutes années confondues : (\d+)\u202f?% de filles", camille_share),
        (rf"(?:sur part en France : |; )(?P<name>[^;:]+?) {NUMBER} \(de", times_as_much),
        (rf"au moins (\d+) fois plus de choix qu’en (\d+)\. .* France, de {NUMBER} à {NUMBER} ;", choice_of_france),
        (r"Environ une chance sur (\d+), quand (\d+)", doubles),
        (r"Nés de (\d+) à \d+.*?: (\d+) filles? et (\d+) garçon", camille),
        (rf"^On donne (?P<name>.+?) {NUMBER} fois plus souvent qu’en France", times_as_much),
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
        (r"(\d+) communes en un coup d’œil", size),
        (r"trompeuse : (\d+) parts\.", size),
        (r"Camembert de (\d+) parts : (.+?), et (\d+) autres", slices),
        (r"^La commune la plus peuplée est (.+?)\.", most_peopled),
        (rf"(?:neuf suivantes réunies|la plus peuplée est .+?)\. {BARS}, {NUMBER} fois moins.*? sur {NUMBER}", people_bars),
        (rf"la commune médiane\. {BARS}, {NUMBER} fois moins", density_bars),
        (rf"communes? sur \d+\. {BARS}", change_bars),
        (r"les (?:dix )?plus peuplées sur (\d+)$", size),
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
    """Une phrase refaite : son texte, le motif qui l’a reconnue, où sont ses nombres refaits, et ce qui n’y va pas (vide si tout va)."""

    text: str
    pattern: str
    spans: tuple[tuple[int, int], ...]
    wrong: str = ""


def plain(texts: Iterable[str]) -> list[str]:
    """Les textes différents, comme on les lit : une figure se dit deux fois, à l’écran et pour qui ne la voit pas."""
    found: dict[str, None] = {}
    for text in texts:
        text = text.replace("\u00a0", " ").replace("[Figure] ", "").strip()
        text = re.sub(
            r"(?<=\d) (?=\d{3}(?!\d))", "\u202f", text
        )  # les mots d’une figure n’ont que des espaces simples
        text = re.sub(r"(?<=\d) (?=%)", "\u202f", text)
        text = re.sub(r"\u202f(?=[;?!»])", " ", text)
        found[text] = None
    return list(found)


def recounted(slug: str, code: str, texts: Iterable[str], checks: Checks) -> Iterator[Recounted]:
    """Les phrases que l’on sait refaire, une fois par motif ; `texts` : ce que rend `plain`."""
    for text in texts:
        for pattern, compute in checks:
            for seen in re.finditer(pattern, text, re.MULTILINE):
                named = set(seen.re.groupindex.values())
                ranks = [rank for rank in range(1, seen.re.groups + 1) if rank not in named]
                said = [seen[rank] for rank in ranks]
                due = compute(code, **seen.groupdict())
                is_true = all(_same(one, other) for one, other in zip(said, due, strict=True))
                told = "" if is_true else f"{slug} à {code} : « {seen[0][:200]} », et non {[*map(str, due)]}"
                yield Recounted(text, pattern, tuple(seen.span(rank) for rank in ranks), told)


def numbers(text: str) -> list[tuple[int, int]]:
    """Où sont les nombres d’un texte ; ceux d’un bout de code n’en sont pas."""
    prose = re.sub(r"`[^`]*`|\w+\.\w+\([^)]*\)", lambda code: " " * len(code[0]), text)
    return [seen.span() for seen in re.finditer(r"\d+(?:\u202f\d{3})*(?:,\d+)?", prose)]


def names_a_place(text: str, code: str) -> bool:
    """Ce texte nomme-t-il une commune du territoire, ou le département ?"""
    return any(name in text for name in places(code))


@cache
def places(code: str) -> list[str]:
    """Les noms du territoire et de son département."""
    departments = pd.read_csv(DATASETS / "departements.csv", dtype="str").set_index("code")["nom"]
    return [*territory(code)["nom"], departments[home(code)]]


def _same(said: str, due: float | str | tuple[float, ...]) -> bool:
    """Ce qui est dit est-il cela, à l’arrondi où c’est dit ?"""
    if said is None:  # un groupe facultatif qui n’est pas là
        return True
    if isinstance(due, tuple):
        return any(_same(said, one) for one in due)
    if isinstance(due, str):
        return said.replace("\u2011", "-") == due

    written = said.replace("\u202f", "").replace("\u00a0", "").replace("\u2212", "-").strip(",")
    _, _, decimals = written.partition(",")
    half = 0.5 * 10 ** -len(decimals)
    return abs(float(written.replace(",", ".")) - float(due)) <= half * 1.001
