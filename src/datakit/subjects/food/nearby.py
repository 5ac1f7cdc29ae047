"""Où un produit a-t-il été emballé (carnet 08) ? Les codes emballeurs, placés par leur commune, et les distances."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import pandas as pd

from datakit.data.load import load
from datakit.data.place import place as find_place
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.food.products import WORDS, needs
from figaudit.base.text import number, plural, quote

FARTHEST = 200  # km : au-delà, « près d'ici » ne voudrait plus rien dire
STEP = 20  # km dont le rayon s'agrandit
LIMITS = WORDS["limits"]

_CODE = re.compile(
    r"(?i)\bEMB[ -]?(\d[0-9AB]\d{3})[A-Z]{0,2}\b"  # EMB 86194A
    r"|\bFR[ .-]?(\d[0-9AB])[.-](\d{3})[.-]\d{3}\b"  # FR 86.194.001 CE
)


def communes_of(codes: object) -> tuple[str, ...]:
    """Les codes Insee que portent des codes emballeurs, sans doublon, dans l'ordre.

    Dans `EMB 86194A` comme dans `FR 86.194.001 CE`, les cinq premiers chiffres forment le code de la commune.
    Un code étranger ou illisible ne donne rien.

    >>> communes_of("EMB 86194A, FR 86.194.001 CE, DE BY 77723 EG, FR 85.019.001 CE")
    ('86194', '85019')
    """
    if not isinstance(codes, str):
        return ()
    found = []
    for match in _CODE.finditer(codes):
        town, department, number_in_it = match.groups()
        found.append((town or department + number_in_it).upper())
    return tuple(dict.fromkeys(found))


def nearby(
    place: object, km: float = 80, products: pd.DataFrame | None = None, *, at_least: int = 0
) -> pd.DataFrame:
    """Les produits emballés à moins de `km` kilomètres d'un lieu, du plus proche au plus lointain.

    `place` : une commune (`dk.place(…)`, un code Insee, un nom). `products` : l'extrait par défaut. Colonnes ajoutées :
    la commune d'emballage et `distance_km`, à vol d'oiseau. Si moins de `at_least` communes d'emballage sont si près,
    le rayon s'agrandit de 20 km en 20 km ; `attrs["km"]` dit celui qui a servi.
    `attrs["non_places"]` compte les produits à code français dont la commune n'a pas pu être placée.
    Lève `InvalidArgument` si même à 200 km il n'y a pas assez de communes.

    >>> bool((nearby("86194", 30)["distance_km"] <= 30).all())
    True
    """
    if isinstance(km, bool) or not isinstance(km, (int, float)) or not km > 0:
        raise InvalidArgument(*messages.said("nearby-radius"))
    products = load("openfoodfacts") if products is None else products
    needs(products, "code_emballeur", "code emballeur")

    found = _packed_where(products)
    placed = found[found["longitude"].notna()]
    away = _geod(locate(place), placed["longitude"].tolist(), placed["latitude"].tolist())
    placed = placed.assign(distance_km=away).sort_values("distance_km", kind="stable")

    towns = placed.drop_duplicates("code_insee")["distance_km"]
    km = _wide_enough(towns, km, at_least)
    count = int((towns <= km).sum())
    if count < at_least:
        where = f" {place.de}" if hasattr(place, "de") else ""
        radius = f"{number(km)} km{where}"
        told = f"connaît {plural(count, 'commune')}" if count else "ne connaît aucune commune"
        raise InvalidArgument(*messages.said("nearby-few", towns=told, radius=radius, least=at_least))

    near = placed[placed["distance_km"] <= km].reset_index(drop=True)
    near.attrs |= {"km": km, "non_places": int(found["longitude"].isna().sum()), "limites": LIMITS}
    return near


def _packed_where(products: pd.DataFrame) -> pd.DataFrame:
    """Une ligne par produit et par commune d'emballage, avec son point s'il est connu."""
    each = products.assign(code_insee=products["code_emballeur"].map(communes_of)).explode("code_insee")
    each = each.dropna(subset="code_insee").astype({"code_insee": "str"})
    return each.merge(_points(), left_on="code_insee", right_index=True, how="left").reset_index(drop=True)


def _wide_enough(towns: pd.Series, km: float, at_least: int) -> float:
    """Le rayon demandé, agrandi jusqu'à y trouver assez de communes, ou jusqu'à `FARTHEST`."""
    while (towns <= km).sum() < at_least and km < FARTHEST:
        km += STEP
    return km


def distance(start: object, end: object) -> float:
    """La distance à vol d'oiseau en kilomètres, sur l'ellipsoïde GRS80 (plus court chemin, `pyproj.Geod`).

    `start` et `end` : comme dans `nearby`. Ce n'est pas la route suivie, et encore moins l'empreinte d'un aliment :
    le transport en est souvent une petite part, et un ingrédient voyage avant l'usine.

    >>> round(distance("86194", "86066"))
    30
    """
    longitude, latitude = locate(end)
    return _geod(locate(start), [longitude], [latitude])[0]


def locate(place: object) -> tuple[float, float]:
    """(longitude, latitude) du milieu d'une commune.

    >>> [round(degrees, 1) for degrees in locate("86194")]
    [0.4, 46.6]
    """
    points = _points()
    code = str(getattr(place, "code", place))
    if code not in points.index:  # une commune d'hier a un point, mais n'est plus un lieu : son code suffit
        found = find_place(place)
        code = found.code
        if code not in points.index:
            raise InvalidArgument(*messages.said("nearby-point", place=quote(found.nom)))
    middle: Any = points.loc[code]
    return float(middle["longitude"]), float(middle["latitude"])


@lru_cache(maxsize=1)
def _points() -> pd.DataFrame:
    frame = load("communes_france").rename(columns={"nom": "commune"}).set_index("code_insee")
    return frame[["commune", "departement", "longitude", "latitude"]].dropna()


def _geod(origin: tuple[float, float], lon: Sequence[float], lat: Sequence[float]) -> list[float]:
    """La distance de `origin` à chaque point, en kilomètres."""
    from pyproj import Geod

    from_lon = [origin[0]] * len(lon)
    from_lat = [origin[1]] * len(lat)
    _, _, metres = Geod(ellps="GRS80").inv(from_lon, from_lat, list(lon), list(lat))
    return [one / 1000 for one in metres]
