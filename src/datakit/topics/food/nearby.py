"""Où un produit a-t-il été emballé ? Les codes emballeurs, placés par leur commune, et les distances."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.text import NBSP, did_you_mean, listing, normalise, plural, quote

_CODE = re.compile(
    r"\bEMB[ -]?(\d[0-9AB]\d{3})[A-Z]{0,2}\b|\bFR[ .-]?(\d[0-9AB])[.-](\d{3})[.-]\d{3}\b", re.IGNORECASE
)
LIMITS = (
    "Distance à vol d’oiseau jusqu’à la commune du code emballeur : le dernier emballage, pas les champs ni la route. "
    "Un siège peut figurer à la place de l’usine."
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
    found = (m[1] or m[2] + m[3] for m in _CODE.finditer(codes))
    return tuple(dict.fromkeys(code.upper() for code in found))


def packagers(products: pd.DataFrame) -> pd.DataFrame:
    """Une ligne par produit et par commune d'emballage, placée si on le peut.

    Ajoute à `products` : `code_insee`, `commune`, `departement`, `longitude`, `latitude` (vides si la commune n'est
    pas dans `communes_points`). Les produits sans code emballeur français n'y sont pas.

    >>> t = pd.DataFrame({"nom": ["fromage"], "code_emballeur": ["FR 86.092.001 CE"]})
    >>> packagers(t)["commune"].tolist()
    ['Dangé-Saint-Romain']
    """
    if "code_emballeur" not in products:
        raise InvalidArgument(
            "Cette table n’a pas de codes emballeurs.",
            "une colonne « code_emballeur ».",
            'partez de dk.load("openfoodfacts").',
        )
    exploded = products.assign(code_insee=products["code_emballeur"].map(communes_of)).explode("code_insee")
    exploded = exploded[exploded["code_insee"].notna()].astype({"code_insee": "str"})
    places = _places().rename(columns={"nom": "commune"})
    return exploded.merge(places.drop(columns=["origine_point", "_cle"]), on="code_insee", how="left")


def nearby(commune: object, km: float = 50, products: pd.DataFrame | None = None) -> pd.DataFrame:
    """Les produits emballés à moins de `km` kilomètres d'une commune, du plus proche au plus lointain.

    `commune` : un nom ou un code Insee de France (à nom égal, la Vienne d'abord), ou un couple
    (longitude, latitude). `products` : l'extrait par défaut. Colonne ajoutée : `distance_km`, à vol d'oiseau.
    `attrs["non_places"]` compte les produits à code français dont la commune n'a pas pu être placée.

    >>> bool((nearby("Poitiers", 30)["distance_km"] <= 30).all())
    True
    """
    if isinstance(km, bool) or not isinstance(km, (int, float)) or not km > 0:
        raise InvalidArgument("Le rayon doit être un nombre positif.", "km=50 par exemple.", "Corrigez km.")
    origin = locate(commune)
    found = packagers(load("openfoodfacts") if products is None else products)
    placed = found[found["longitude"].notna()]
    distances = _geod(origin, placed["longitude"].to_numpy(), placed["latitude"].to_numpy())
    near = placed.assign(distance_km=distances)
    near = near[near["distance_km"] <= km].sort_values("distance_km", kind="stable").reset_index(drop=True)
    near.attrs |= {"non_places": int(found["longitude"].isna().sum()), "limites": LIMITS}
    return near


def distance(start: object, end: object) -> float:
    """La distance à vol d'oiseau en kilomètres, sur l'ellipsoïde GRS80 (plus court chemin, `pyproj.Geod`).

    `start` et `end` : nom ou code Insee d'une commune connue, ou couple (longitude, latitude) en degrés.
    Ce n'est pas la route suivie, et encore moins l'empreinte d'un aliment : le transport en est souvent une petite
    part, et un ingrédient voyage avant l'usine.

    >>> round(distance("Poitiers", "Châtellerault"))
    30
    """
    from_, (lon, lat) = locate(start), locate(end)
    return float(_geod(from_, [lon], [lat])[0])


def locate(place: object) -> tuple[float, float]:
    """(longitude, latitude) d'une commune, ou le couple donné s'il est plausible."""
    if isinstance(place, Sequence) and not isinstance(place, str):
        numbers = [float(v) for v in place] if all(isinstance(v, (int, float)) for v in place) else []
        if len(numbers) == 2 and abs(numbers[0]) <= 180 and abs(numbers[1]) <= 90:
            return numbers[0], numbers[1]
        raise InvalidArgument(
            f"{quote(str(place)[:60])} n’est pas un point.",
            "(longitude, latitude) en degrés.",
            "Corrigez le couple.",
        )
    table, wanted = _places(), normalise(place)
    hit = table[(table["code_insee"] == str(place)) | (table["_cle"] == wanted)]
    vienne = hit[hit["departement"] == "86"]
    hit = hit if vienne.empty else vienne.head(1)  # à nom égal, la Vienne d'abord
    if len(hit) > 1:
        codes = (f"{row.code_insee} ({row.departement})" for row in hit.itertuples())
        fact = f"{plural(len(hit), 'commune s’appelle', 'communes s’appellent')} {quote(str(place)[:60])}."
        raise InvalidArgument(
            fact, f"un code Insee{NBSP}: {listing(codes, 'ou')}.", "Donnez le code de la bonne."
        )
    if hit.empty:
        raise InvalidArgument(
            f"La commune {quote(str(place)[:60])} n’est pas placée dans le kit.",
            did_you_mean(place, table["nom"]) or "le nom exact d’une commune de France.",
            "donnez son nom, son code Insee, ou (longitude, latitude).",
        )
    return float(hit.iloc[0]["longitude"]), float(hit.iloc[0]["latitude"])


@lru_cache(maxsize=1)
def _places() -> pd.DataFrame:
    frame = load("communes_points")
    return frame.assign(_cle=frame["nom"].map(normalise))


def _geod(origin: tuple[float, float], lon, lat) -> list[float]:
    from pyproj import Geod

    n = len(lon)
    _, _, metres = Geod(ellps="GRS80").inv([origin[0]] * n, [origin[1]] * n, list(lon), list(lat))
    return [m / 1000 for m in metres]
