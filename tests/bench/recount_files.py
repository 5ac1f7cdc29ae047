"""Les nombres des ateliers qui lisent un fichier ou un serveur de la ville, refaits depuis ce qu’a fabriqué `own_files.py`.

Comme dans `recount.py` : pandas et la bibliothèque de Python, sans une fonction du kit.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import geopandas as gpd
import numpy as np
import own_files
import pandas as pd
from pyproj import Geod
from recount import DATASETS, NUMBER, Checks, Due, as_number, births, home, spelled, territory, whole

# --- 01 et 02 : un seuil, un catalogue ---


@cache
def over(code: str, limit: str) -> Due:
    """La part des communes à partir de tant d’habitants, le mot qui les oppose, et la part des habitants."""
    people = territory(code)["population_2023"]
    kept = people >= as_number(limit)
    towns, share = kept.mean(), people[kept].sum() / people.sum()
    return 100 * towns, "mais" if share > 1.5 * towns else "et", 100 * share


def ribbons(code: str) -> Due:
    """Combien de communes, et la part des trois plus peuplées."""
    people = territory(code).set_index("nom")["population_2023"].sort_values(ascending=False)
    shares = [f"{name} {whole(100 * count / people.sum())}\u202f%" for name, count in people.head(3).items()]
    return len(people), spelled(shares)


LIMITS = range(100, 20_001, 100)  # ceux du curseur de 01


def orange(code: str, said: str) -> Due:
    """Les deux bouts de l’orange sont ceux de l’un des seuils."""
    return (said if said in ends_of_the_orange(code) else "aucun des seuils",)


def one_of_the_limits(code: str, said: str) -> Due:
    """Le titre est celui de l’un des seuils."""
    return (said if said in titles_of_the_limits(code) else "aucun des seuils",)


@cache
def titles_of_the_limits(code: str) -> set[str]:
    found = set()
    for limit in LIMITS:
        towns, word, share = over(code, str(limit))
        found.add(f"{whole(towns)}\u202f% des communes, {word} {whole(share)}\u202f% des habitants")
    return found


@cache
def ends_of_the_orange(code: str) -> set[str]:
    found = set()
    for limit in LIMITS:
        towns, _, share = over(code, str(limit))
        found.add(f"{whole(towns)}\u202f% en haut, à {whole(share)}\u202f% en bas")
    return found


def concerned(code: str) -> Due:
    return ((territory(code)["population_2023"] >= 3500).sum(),)


def law_on_paper(code: str) -> Due:
    people = territory(code)["population_2023"]
    kept = people >= 3500
    return (
        kept.sum(),
        len(kept),
        100 * kept.mean(),
        people[kept].sum(),
        100 * people[kept].sum() / people.sum(),
    )


def in_all(code: str) -> Due:
    people = territory(code)["population_2023"]
    return people.sum(), len(people)


def sets(code: str) -> Due:
    return (len(own_files.catalogue(code)),)


def potholes(code: str) -> Due:
    return (sum("nid-de-poule" in str(one).lower() for one in own_files.catalogue(code)),)


# --- 05 : des racks, des prénoms ---


def capacities(code: str) -> list[int]:
    """Les places que disent les racks de la ville ; la boîte n’y change rien."""
    found = own_files.racks(code, (0.0, 0.0, 1.0, 1.0))
    return [int(one["tags"]["capacity"]) for one in found if "capacity" in one["tags"]]  # type: ignore[index,operator]


def racks_here(code: str) -> Due:
    return len(own_files.racks(code, (0.0, 0.0, 1.0, 1.0))), sum(capacities(code))


def racks_of_poitiers(code: str) -> Due:
    known = pd.read_csv(DATASETS / "stationnement_velos.csv")["capacite"]
    return len(known), known.sum()


def odd_here(code: str) -> Due:
    known = capacities(code)
    return (100 * sum(one % 2 for one in known) / len(known),)


def odd_in_both(code: str) -> Due:
    known = pd.read_csv(DATASETS / "stationnement_velos.csv")["capacite"]
    known = known[known > 0]
    return 100 * (known % 2 == 1).mean(), *odd_here(code)


@cache
def plain_name(name: str) -> str:
    """Un prénom sans accents ni majuscules."""
    return unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode().lower()


@cache
def missing_names(code: str, year: str) -> Due:
    """Des dix premiers prénoms d’ici, ceux qui manquent aux dix de France, sans regarder les accents : des filles, ou des garçons."""
    names, _ = births(home(code))
    france = pd.read_parquet(DATASETS / "prenoms_france.parquet")
    lists = []
    for sex in "FM":
        here = names[(names["annee"] == int(year)) & (names["sexe"] == sex)].nlargest(10, "nombre")["prenom"]
        there = france[(france["annee"] == int(year)) & (france["sexe"] == sex)].nsmallest(10, "rang")[
            "prenom"
        ]
        known = set(map(plain_name, there))
        lists.append([one for one in here if plain_name(one) not in known])
    return tuple(map(len, lists)), tuple(spelled(one) if one else "" for one in lists)


# --- 06 : des bus ---


@cache
def trips(code: str) -> dict[str, list[tuple[str, int]]]:
    """Les courses d’un jour de semaine : leurs arrêts et leurs minutes, dans l’ordre."""
    feed = {
        name: pd.read_csv(io.StringIO(text), dtype="str") for name, text in own_files.network(code).items()
    }
    running = set(feed["trips"].loc[feed["trips"]["service_id"] == "semaine", "trip_id"])
    found: dict[str, list[tuple[str, int]]] = {}
    for row in feed["stop_times"].itertuples():
        if row.trip_id in running:
            hour, minute, _ = map(int, row.departure_time.split(":"))
            found.setdefault(row.trip_id, []).append((row.stop_id, 60 * hour + minute))
    return found


@cache
def departures(code: str) -> pd.DataFrame:
    """Les départs : du dernier arrêt d’une course, aucun."""
    rows = [(stop, minute) for calls in trips(code).values() for stop, minute in calls[:-1]]
    return pd.DataFrame(rows, columns=["stop", "minute"]).sort_values("minute")


def hours(minutes: float) -> str:
    hour, minute = divmod(round(minutes), 60)
    return f"{hour} h {minute:02}" if hour < 24 else f"{hour - 24} h {minute:02} le lendemain"


@cache
def at(code: str, stop: str) -> pd.Series:
    board = departures(code)
    return board.loc[board["stop"] == stop, "minute"]


def of_a_stop(code: str, stop: str) -> Due:
    """Les départs d’un arrêt, et le plus long temps entre deux."""
    minutes = at(code, stop)
    return len(minutes), hours(minutes.diff().max())


def next_ones(code: str, stop: str, hour: str, morrow: str | None) -> Due:
    """Les trois premiers départs à partir d’une heure."""
    start = int(hour) + (24 if morrow else 0)
    found = at(code, stop)
    found = found[found >= 60 * start].head(3)
    return (spelled(map(hours, found)) if len(found) else "plus aucun départ",)


def by_hour(code: str, said: str) -> Due:
    """Les départs heure par heure : ceux d’un des arrêts."""
    return (said if said in every_day(code) else "aucun des arrêts",)


@cache
def every_day(code: str) -> set[str]:
    """La journée de chaque arrêt, heure par heure, comme on la dit."""
    found = set()
    for stop in own_files.QUAYS:
        counts = (at(code, stop) // 60).value_counts().sort_index()
        found.add(spelled(f"{count} à {hour} h" for hour, count in counts.items()))
    return found


@cache
def day_gaps(code: str) -> dict[str, pd.Series]:
    """Les écarts entre deux départs, de 7 h à 20 h, des arrêts qui en ont plus de neuf."""
    found = {}
    for stop in own_files.QUAYS:
        minutes = at(code, stop)
        minutes = minutes[minutes.between(420, 1200)].drop_duplicates()
        if len(minutes) > 9:
            found[stop] = minutes.diff().dropna()
    return found


@cache
def waits(code: str) -> pd.DataFrame:
    """La promesse et l’attente de chaque arrêt : qui arrive au hasard tombe plus souvent dans un long écart."""
    rows = {
        stop: (gaps.mean() / 2, (gaps * gaps / 2).sum() / gaps.sum(), gaps.mean())
        for stop, gaps in day_gaps(code).items()
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["promise", "wait", "mean"])


@cache
def longest(code: str) -> str:
    """L’arrêt du plus long blanc ; à égalité, le premier par ordre alphabétique."""
    gaps = day_gaps(code)
    return max(sorted(gaps), key=lambda stop: gaps[stop].max())


@cache
def busiest(code: str) -> str:
    return str(departures(code)["stop"].value_counts().idxmax())


def mean_gap(code: str) -> Due:
    return longest(code), day_gaps(code)[longest(code)].mean()


def two_gaps(code: str) -> Due:
    gaps = day_gaps(code)[longest(code)]
    return len(gaps) + 1, 100 * gaps.nlargest(2).sum() / gaps.sum()


def the_two(code: str) -> Due:
    return tuple(day_gaps(code)[longest(code)].nlargest(2))


def promise(code: str) -> Due:
    return (day_gaps(code)[longest(code)].mean() / 2,)


def promised_and_real(code: str) -> Due:
    table = waits(code)
    here, low = table.loc[longest(code)], table["wait"].min()
    return longest(code), here["promise"], here["wait"], tuple(table.index[table["wait"] == low]), low


def promised_on_paper(code: str) -> Due:
    _, promised, real, *_ = promised_and_real(code)
    return promised, real, *the_two(code)


def worse(code: str) -> Due:
    table = waits(code)
    return (table["wait"] > table["mean"]).sum(), len(table)


def last_bus(code: str, stop: str) -> Due:
    return at(code, stop).max(), hours(at(code, stop).max())


def all_calls(code: str) -> Due:
    return (len(own_files.network(code)["stop_times"].splitlines()) - 1,)


def late_calls(code: str) -> Due:
    return (len(re.findall(r"(?m)^[^,]+,[^,]+,2[4-9]:", own_files.network(code)["stop_times"])),)


def legs(code: str) -> Due:
    return (len(departures(code)),)


@cache
def arrivals(code: str, start: str, hour: float, without: str = "") -> dict[str, float]:
    """L’heure d’arrivée au plus tôt partout : on relit toutes les courses tant que l’une d’elles fait gagner du temps."""
    found = {start: float(hour)}
    gained = True
    while gained:
        gained = False
        for trip, calls in trips(code).items():
            if without and trip.startswith(f"{without}-"):
                continue
            aboard = False
            for rank, (stop, minute) in enumerate(calls):
                if aboard and minute < found.get(stop, np.inf):
                    found[stop] = minute
                    gained = True
                aboard = aboard or (rank < len(calls) - 1 and found.get(stop, np.inf) + 1 <= minute)
    return found


def reached(code: str) -> Due:
    start = busiest(code)
    return start, len(arrivals(code, start, 480)) - 1, *legs(code)


def both_ways(code: str) -> Due:
    here, centre = longest(code), busiest(code)
    return arrivals(code, here, 480)[centre] - 480, arrivals(code, centre, 480)[here] - 480


def near(code: str) -> Due:
    times = arrivals(code, busiest(code), 480)
    count = sum(one - 480 < 20 for one in times.values()) - 1
    return count, len(times) - 1, 100 * count / (len(times) - 1)


def near_from(code: str, stop: str, hour: str) -> Due:
    start = 60 * int(hour)
    return (sum(one - start < 20 for one in arrivals(code, stop, start).values()) - 1,)


def before_the_end(code: str, stop: str, hour: str) -> Due:
    return (len(arrivals(code, stop, 60 * int(hour))) - 1,)


def lost_without(code: str, line: str) -> Due:
    start = busiest(code)
    whole_net, left = arrivals(code, start, 480), arrivals(code, start, 480, without=line)
    return len(whole_net) - len(left), len(whole_net) - 1


# --- 06 : des voisines ---


@cache
def distances(code: str) -> tuple[pd.DataFrame, str]:
    """Les kilomètres d’une commune du territoire à l’autre, et la plus peuplée, où l’on travaille."""
    around = territory(code)
    work = around.loc[around["population_2023"].idxmax(), "code_insee"]
    around = around[around["code_insee"].isin(same_land(code, work))].set_index("nom")
    names, size = around.index, len(around)
    x, y = around["longitude"].to_numpy(), around["latitude"].to_numpy()
    metres = Geod(ellps="WGS84").inv(
        np.repeat(x, size), np.repeat(y, size), np.tile(x, size), np.tile(y, size)
    )[2]
    table = pd.DataFrame(np.reshape(metres, (size, size)) / 1000, names, names)
    return table, str(around["population_2023"].idxmax())


def same_land(code: str, work: str) -> set[str]:
    """Les communes que l’on atteint de `work` de morceau de terre en morceau de terre, à moins d’un kilomètre l’un de l’autre."""
    around = territory(code)
    files = [DATASETS / f"france/contours_communes/{one}.parquet" for one in around["departement"].unique()]
    shapes = pd.concat([gpd.read_parquet(one) for one in files])
    lands = shapes[shapes["code_insee"].isin(around["code_insee"])].explode(ignore_index=True)
    lands = lands.to_crs(lands.estimate_utm_crs())
    near = lands.sjoin(lands[["geometry"]], predicate="dwithin", distance=1000)["index_right"]
    following = near.groupby(level=0).agg(list)

    start = lands[lands["code_insee"] == work].area.idxmax()
    seen, waiting = {start}, [start]
    while waiting:
        for one in following[waiting.pop()]:
            if one not in seen:
                seen.add(one)
                waiting.append(one)
    return set(lands.loc[list(seen), "code_insee"])


def detour(code: str, driver: str, passenger: str) -> float:
    km, work = distances(code)
    return float(km.loc[driver, passenger] + km.loc[passenger, work] - km.loc[driver, work])


@cache
def drivers(code: str, limit: str, name: str) -> Due:
    """Combien de conductrices font ce détour au plus."""
    km, work = distances(code)
    others = [one for one in km.index if one not in (work, name)]
    return (sum(detour(code, one, name) <= int(limit) for one in others),)


@cache
def work_and_others(code: str) -> Due:
    km, work = distances(code)
    return work.removeprefix("Les ").removeprefix("Le "), len(km) - 2


# --- 07 : un agenda ---


@cache
def starts(code: str) -> list[datetime]:
    """Les débuts des rendez-vous, à l’heure de Paris."""
    written = re.findall(r"DTSTART:(\d{8}T\d{6})Z", own_files.calendar(own_files.meetings(code)).decode())
    utc = [datetime.strptime(one, "%Y%m%dT%H%M%S").replace(tzinfo=ZoneInfo("UTC")) for one in written]
    return sorted(one.astimezone(ZoneInfo("Europe/Paris")).replace(tzinfo=None) for one in utc)


@cache
def holidays(code: str) -> list[tuple[datetime, datetime]]:
    """Les vacances de la zone du département, premier et dernier jour compris."""
    zones = pd.read_csv(DATASETS / "zones_scolaires.csv", dtype="str").set_index("departement")["zone"]
    every = pd.read_csv(DATASETS / "vacances_scolaires.csv", parse_dates=["premier_jour", "dernier_jour"])
    mine = every[every["zone"] == zones[home(code)]]
    return list(zip(mine["premier_jour"], mine["dernier_jour"] + timedelta(1), strict=True))


def free(moments: Iterable[datetime], code: str) -> int:
    return sum(any(first <= one < after for first, after in holidays(code)) for one in moments)


def in_the_holidays(code: str) -> Due:
    count = free(starts(code), code)
    return len(starts(code)), str(count or "aucun")


def if_by_chance(code: str) -> Due:
    """Ceux des vacances, tous, et combien il y en aurait si les jours ouvrés étaient tirés au sort."""
    every = starts(code)
    days = pd.bdate_range(every[0], every[-1])
    expected = free(days, code) / len(days) * len(every)
    return str(free(every, code) or "Aucun"), len(every), expected


def first_dates(code: str) -> Due:
    return (spelled(f"{one:%d/%m/%Y}" for one in starts(code)[:4]),)


# --- 10 : des soldats ---

MONTHS = {name: rank for rank, name in enumerate(own_files.MONTHS, 1)}


@cache
def men(code: str) -> pd.DataFrame:
    """La table de la classe, le jour de mort en date."""
    table = own_files.men(code)
    parts = table["Date de décès"].str.split(" ", expand=True)
    days = [
        datetime(int(year), MONTHS[month], int(day)) for day, month, year in parts.itertuples(index=False)
    ]
    born = table["Date de naissance"].str[-4:].astype(int)
    return table.assign(dead=days, born=born, cause=table["Cause du décès"])


def median_year(code: str) -> Due:
    born = men(code)["born"]
    return born.median(), 1914 - born.median(), born.max()


def empty_trades(code: str) -> Due:
    return (men(code)["Profession"] == "").sum(), len(men(code))


def spellings(code: str) -> Due:
    return (men(code)["cause"].nunique(),)


@cache
def sorted_by_rules(code: str) -> pd.Series:
    """Ce que trois règles font de chaque cause, la première qui la reconnaît d’abord."""
    found = []
    for cause in men(code)["cause"]:
        words = [after for before, after in RULES.items() if before in cause]
        found.append(words[0] if words else "à décider")
    return pd.Series(found)


RULES = {"ennemi": "tué à l’ennemi", "blessure": "blessures", "maladie": "maladie"}


def left_to_decide(code: str) -> Due:
    left = (sorted_by_rules(code) == "à décider").sum()
    return left, len(men(code)) - left


def wounds(code: str) -> Due:
    return (men(code)["cause"][sorted_by_rules(code) == "blessures"].nunique(),)


def under_a_word(code: str, word: str) -> Due:
    mine = men(code)["cause"][sorted_by_rules(code) == word]
    return len(mine), mine.nunique()


def after_the_armistice(code: str) -> Due:
    return ((men(code)["dead"] > datetime(1918, 11, 11)).sum(),)


def dead_by(code: str, month: str, year: str) -> Due:
    """Combien étaient morts à la fin d’un mois, et de combien d’hommes."""
    first = datetime(int(year) + MONTHS[month] // 12, MONTHS[month] % 12 + 1, 1)
    return (men(code)["dead"] < first).sum(), len(men(code))


def lives(code: str) -> Due:
    table = men(code)
    died = table["dead"].dt.year
    return len(table), table["born"].max() - table["born"].min() + 1, died.max() - died.min() + 1


def ends(code: str) -> Due:
    table = men(code)
    died = table["dead"].dt.year
    return table["born"].min(), table["born"].max(), died.min(), died.max()


def off_the_list(code: str) -> Due:
    """Ceux dont la commune, écrite telle quelle, n’est pas de la liste d’aujourd’hui."""
    names = pd.read_csv(DATASETS / "departements.csv", dtype="str").set_index("code")["nom"]
    every = own_files.towns()
    known = {
        f"{name} {department}".lower()
        for name, department in zip(every["nom"], every["departement"].map(names), strict=True)
    }
    where = men(code)["Commune de décès"] + " " + men(code)["Département de décès"]
    lost = sum(one.lower() not in known for one in where)
    return lost, len(where), 100 * lost / len(where)


def first_grade(code: str) -> Due:
    as_shown = men(code)["Grade"].str.replace("1e classe", "1ʳᵉ classe").str.replace("2e classe", "2ᵉ classe")
    counts = as_shown.value_counts()
    top = counts.max()
    return tuple(counts.index[counts == top]), top, len(men(code))


CHECKS: dict[str, Checks] = {
    "01-open-data": [
        (r"^(\d+)\u202f?% des communes, (et|mais) (\d+)\u202f?% des habitants, à partir de (?P<limit>[\d\u202f]+) habitants", over),
        (r"^(?P<said>(\d+\u202f?% des communes, (?:et|mais) \d+\u202f?% des habitants))$", one_of_the_limits),
        (r"^Deux rangées de (\d+) communes, .*?selon leurs habitants : (.+?), puis", ribbons),
        (r"L’orange va de 0 à (?P<said>(\d+\u202f?% en haut, à \d+\u202f?% en bas))", orange),
        (r"^(\d+) communes? au plus : la loi", concerned),
        (rf"^\*\*Le seuil\.\*\* (\d+) communes? sur (\d+), (\d+)\u202f?% ; (?:et|mais) {NUMBER} habitants, (\d+)\u202f?%", law_on_paper),
        (rf"en tout, {NUMBER} habitants dans (\d+) communes", in_all),
    ],
    "02-plateforme": [
        (r"^Catalogue ouvert : (\d+) jeux?", sets),
        (r"^(\d+) jeux? pour « nid-de-poule »", potholes),
    ],
    "05-reutilisateurs": [
        (rf"^Poitiers, relevé de la ville : (\d+) sites, et un total de {NUMBER}", racks_of_poitiers),
        (rf"^(?!Poitiers, rel).+, OpenStreetMap : (\d+) sites, et un total de {NUMBER}", racks_here),
        (r"^(\d+)\u202f?% .+\. Et à Poitiers \?", odd_here),
        (r"(\d+)\u202f?% de nombres impairs à Poitiers, (\d+)\u202f?%", odd_in_both),
        (r"OpenStreetMap : (\d+)\u202f?% d’impairs", odd_here),
        (r"^(\d+) des dix prénoms d’ici manquent au top national de (?P<year>\d+) : ([^.]+)\.", missing_names),
    ],
    "06-mobilites": [
        (r"^(?P<stop>[^:]+) : (\d+) départs, et jusqu’à (.+?) entre deux départs", of_a_stop),
        (r"^(?P<stop>[^:]+) : \d+ départs.*\. À partir de (?P<hour>\d+) h(?P<morrow> le lendemain)? : (.+)\.$", next_ones),
        (r"par heure : (?P<said>(.+?))\. Un repère", by_hour),
        (rf"^Trois passages, sur {NUMBER}", all_calls),
        (r"^(\d+) passages de cette archive ont une heure de 24", late_calls),
        (r"^La minute (\d+), c’est (.+?) : le dernier bus de l’arrêt (?P<stop>.+?)\.", last_bus),
        (r"^([^:]+) : un bus toutes les (\d+) minutes", mean_gap),
        (r": (\d+) départs, (\d+)\u202f?% du temps en deux blancs", two_gaps),
        (r"Deux blancs sans aucun départ, de (\d+) et (\d+) minutes", the_two),
        (rf"^{NUMBER} minutes : c’est la promesse", promise),
        (r"^Deux points par arrêt\. (.+?) : (\d+) minutes promises, (\d+) attendues\. Au plus court, (.+?) : (\d+) minutes?", promised_and_real),
        (r"écart moyen est de (\d+) minutes ; l’attente moyenne, de (\d+) minutes\. Les deux plus longs blancs \((\d+) et (\d+) minutes\)", promised_on_paper),
        (r"^(\d+) arrêts? sur (\d+)\. (?:« Un bus|Ici)", worse),
        (rf"^Trois liaisons, sur {NUMBER}", legs),
        (rf"^Depuis (.+?) : (\d+) arrêts? atteints?, {NUMBER} liaisons lues", reached),
        (r"^(\d+) minutes dans un sens, (\d+) dans l’autre", both_ways),
        (r"^(\d+) arrêts? sur (\d+), soit (\d+)\u202f?% : attente", near),
        (r"^Depuis (?P<stop>.+?), à (?P<hour>\d+) h : (\d+) arrêts? en moins de vingt minutes", near_from),
        (r"^Depuis (?P<stop>.+?), à (?P<hour>\d+) h : .*avant la fin du service : (\d+)\)", before_the_end),
        (r"^Sans la ligne (?P<line>\S+), on n’arrive plus à (\d+) (?:arrêts? )?sur (\d+)", lost_without),
        (r"^(?P<limit>\d+) km de détour : (\d+) conductrices? peu(?:t|vent) passer par (?P<name>.+?)(?:, jusqu’(?:à|aux?) .+, sur \d+\.)?$", drivers),
        (r"passer par .+, jusqu’(?:à|aux?) (.+), sur (\d+)\.$", work_and_others),
    ],
    "07-agenda": [
        (r"(\d+) événements, (\d+|aucun) pendant les vacances", in_the_holidays),
        (r"^(\d+|Aucun) sur (\d+)\. S’ils tombaient .*? environ (\d+)\.", if_by_chance),
        (r"D’abord : (.+?)\. \d", first_dates),
    ],
    "10-traces-de-soldats": [
        (r"^La moitié est née en (\d+) ou avant : .* avait (\d+) ans\. Le plus jeune est né en (\d+)", median_year),
        (r"^(\d+) cases? vides? sur (\d+)\.", empty_trades),
        (r"^(\d+) façons d’écrire pourquoi", spellings),
        (r"^(\d+) hommes? à décider ; trois règles ont reconnu la cause de (\d+) autres", left_to_decide),
        (r"^(\d+) écritures sous un seul mot", wounds),
        (r"« (?P<word>[^»]+) », (\d+) hommes? et (\d+) écritures?", under_a_word),
        (r"^(\d+) hommes?\. La guerre ne finit pas", after_the_armistice),
        (r"^Fin (?P<month>\w+) (?P<year>\d{4}), (\d+) de ces (\d+) hommes", dead_by),
        (r"^(\d+) hommes : nés sur (\d+) années, morts en (\d+)", lives),
        (r"partent entre (\d+) et (\d+) ; tous s’arrêtent entre (\d+) et (\d+)", ends),
        (r"^(\d+) hommes sur (\d+) : une carte faite ainsi en oublierait (\d+)\u202f?%", off_the_list),
        (r"^« (.+?) » est écrit pour (\d+) de ces (\d+) hommes", first_grade),
    ],
}  # fmt: skip
