"""Lire les cases d’un export, colonne par colonne : nombres, jours, instants, durées, comme chacun les écrit."""

from collections.abc import Callable

import pandas as pd

from datakit.subjects import soldiers
from figaudit.base.text import NBSP


def numbers(texts: pd.Series) -> pd.Series:
    """« (3,50) » et « 3,50- » sont négatifs ; « 1.200 », mille deux cents si une autre case écrit « 1,20 »."""
    bare = texts.str.replace(r"[\s€$£'’]|EUR", "", regex=True).str.replace("−", "-")
    bare = bare.str.replace(r"^\((.+)\)$|^(.+)-$", r"-\1\2", regex=True)

    # Le signe des centimes, le plus fréquent de la colonne, dit lequel sépare les milliers.
    cents = next(iter(bare.str.extract(r"([.,])\d\d?$")[0].mode()), "")
    if cents == ",":
        thousands = r"\.(?=\d{3}\b)"
    elif cents == ".":
        thousands = r",(?=\d{3}\b)"
    else:
        thousands = r"\.(?=\d{3}.*,)|,(?=\d{3}.*\.)"
    bare = bare.str.replace(thousands, "", regex=True).str.replace(",", ".")
    return pd.to_numeric(bare, errors="coerce")


def thousandths(texts: pd.Series) -> pd.Series:
    """Des millisecondes, en secondes."""
    return numbers(texts) / 1000


def degrees(texts: pd.Series) -> pd.Series:
    """Des degrés que Google compte en dix-millionièmes ; à trois décimales, une centaine de mètres."""
    return (numbers(texts) / 1e7).round(3)


def moments(texts: pd.Series) -> pd.Series:
    """Des instants ISO 8601, à l’heure de Paris."""
    return _in_paris(pd.to_datetime(texts, format="ISO8601", utc=True, errors="coerce"))


def milliseconds(texts: pd.Series) -> pd.Series:
    """Des millisecondes comptées depuis 1970, en instants à l’heure de Paris."""
    return _since_1970(texts, per_second=1000)


def microseconds(texts: pd.Series) -> pd.Series:
    """Des microsecondes comptées depuis 1970, en instants à l’heure de Paris."""
    return _since_1970(texts, per_second=1_000_000)


def _since_1970(texts: pd.Series, per_second: int) -> pd.Series:
    seconds = numbers(texts) / per_second
    possible = seconds.between(0, 4e9)  # de 1970 à 2096
    return _in_paris(pd.to_datetime(seconds.where(possible), unit="s", utc=True))


def _in_paris(moments: pd.Series) -> pd.Series:
    return moments.dt.tz_convert("Europe/Paris").dt.tz_localize(None)


def local(texts: pd.Series) -> pd.Series:
    """Des instants déjà à l’heure de Paris : sans décalage horaire, ou récrits à la française par un tableur."""
    bare = texts.str.strip().str.replace("T", " ")
    written = _first_read(bare, "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S")
    return written.fillna(moments(texts))


def days(texts: pd.Series) -> pd.Series:
    """Des jours, en chiffres ou en mots ; le mois d’abord, si toute la colonne se lit mieux ainsi."""
    first_word = texts.str.extract(r"([^\sT]+)")[0]
    day_first = _first_read(first_word, "%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y")
    day_first = day_first.fillna(soldiers.dates(texts.str.strip().str.lower()))

    month_first = _first_read(first_word, "%m/%d/%Y")
    if month_first.count() > day_first.count():
        return month_first
    return day_first


def _first_read(texts: pd.Series, *shapes: str) -> pd.Series:
    """Chaque case, lue par la première de ces formes qui lui convient."""
    read = [pd.to_datetime(texts, format=shape, errors="coerce") for shape in shapes]
    side_by_side = pd.concat(read, axis=1)
    first_known = side_by_side.bfill(axis=1).iloc[:, 0]
    return first_known.astype(read[0].dtype)


def durations(texts: pd.Series) -> pd.Series:
    """Des secondes : « 00:12:30 », « 12:30 » ou « 12h30 », « 3 min 20 s » ou, dans toute la colonne, un nombre de secondes."""
    read = pd.Series(float("nan"), texts.index)
    for shape in (
        r"^\s*(\d+)\s*[:h]\s*(\d\d)(?:\s*[:m]\s*(\d\d))?\s*$",
        r"^\s*(?:(\d+)\s*h)?\s*(?:(\d+)\s*(?:mi?n?|'))?\s*(?:(\d+)\s*(?:s|\"|''))?\s*$",
    ):
        parts = texts.str.extract(shape).astype("float")
        seconds = parts.fillna(0).dot([3600, 60, 1])
        read = read.fillna(seconds.where(parts.notna().any(axis=1)))

    if read.notna().any():  # à côté d’un « 00:03:20 », « 1 » compte un SMS
        return read
    return numbers(texts)


def people(texts: pd.Series) -> pd.Series:
    """Un numéro devient un rang, du plus fréquent au plus rare : on compte encore, on ne nomme plus."""
    who = texts.str.replace(r"[\s.()-]", "", regex=True)
    who = who.str.replace(r"^(?:\+|00)33", "0", regex=True)
    most_frequent_first = who[who != ""].value_counts().index
    ranks = {one: f"n°{NBSP}{rank}" for rank, one in enumerate(most_frequent_first, 1)}
    return who.map(ranks)


def hosts(texts: pd.Series) -> pd.Series:
    """D’une adresse visitée, le site seul."""
    return texts.str.extract(r"^\w+://(?:[^/@]*@)?([^/:?#]+)")[0]


def plain_texts(texts: pd.Series) -> pd.Series:
    """Des mots : les longs numéros masqués, les blancs réunis ; une case vide reste vide."""
    written = texts.where(texts != "")
    masked = written.str.replace(r"\d[\d ]{3,}\d|(?<=[*Xx])\d{4}", "…", regex=True)
    return masked.str.replace(r"\s+", " ", regex=True).str.strip()


#: Le genre de chaque colonne, tel que `formats.toml` le nomme, et ce qui la lit.
KINDS: dict[str, Callable[[pd.Series], pd.Series]] = {
    "moment": moments,
    "local": local,
    "milliseconds": milliseconds,
    "microseconds": microseconds,
    "day": days,
    "duration": durations,
    "person": people,
    "number": numbers,
    "thousandths": thousandths,
    "e7": degrees,
    "host": hosts,
    "text": plain_texts,
}
