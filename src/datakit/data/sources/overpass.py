"""OpenStreetMap, par un serveur Overpass : les objets d'une sorte, dans une boîte de longitudes et de latitudes."""

import re
from typing import Any, NamedTuple

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources.catalogue import translated
from datakit.data.sources.pages import Asked
from datakit.data.sources.source import Source
from datakit.data.sources.tables import Where

# Des bénévoles offrent ce serveur : on ne lui demande ni plus large ni plus long qu'il ne faut.
WIDEST = 2  # degrés
MOST = 5_000  # objets
_ASK = '[out:json][timeout:20][maxsize:64000000];nwr["amenity"="{}"]({},{},{},{});out center {};'


class Box(NamedTuple):
    """Une boîte, en degrés, dans l'ordre d'Overpass."""

    south: float
    west: float
    north: float
    east: float


class Overpass(Source):
    """Un serveur Overpass ; un jeu est une sorte d'objet (« amenity »), `load("bicycle_parking", where=boîte)`."""

    KIND = "Overpass"
    ROOT = "/api/interpreter"
    COUNT = "generator"
    ITEMS = "elements"
    PROBE = {"data": "[out:json];out;"}

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        return translated(raw, "overpass entry", osm_id=f"{raw.get('type')}/{raw.get('id')}")

    def fields(self, id: str) -> list[Field]:
        """Les étiquettes que le kit lit ; Overpass ne filtre que la boîte, le kit fait le reste."""
        self.local = True
        return [Field(name, kind) for name, kind in FORMATS["overpass types"].items()]

    def rows(self, id: str, asked: Asked) -> tuple[Any, list[str]]:
        """Les objets de la boîte ; lève si elle manque, si elle est trop grande, ou si la réponse est coupée."""
        box = _box(asked.where)
        # Lettres seulement : un guillemet dans la sorte d'objet écrirait une autre question.
        if box is None or not re.fullmatch("[a-z_]+", id):
            raise http.Failure("box", self.base, widest=WIDEST)

        answer = self.ask(self.ROOT, {"data": _ASK.format(id, *box, MOST)})
        elements = answer[self.ITEMS]
        if "remark" in answer or len(elements) == MOST:  # arrêté par le serveur, ou par nous
            raise http.Failure("cut", self.base)

        objects = [self.entry(one) for one in elements]
        return pd.DataFrame(objects, columns=list(FORMATS["overpass types"])), []


def _box(where: Where) -> Box | None:
    """La boîte que dit un filtre ; rien si elle manque, est à l'envers ou trop grande."""
    try:
        south, north = map(float, where["latitude"])
        west, east = map(float, where["longitude"])
    except (LookupError, TypeError, ValueError):
        return None

    if 0 < north - south < WIDEST and 0 < east - west < WIDEST:
        return Box(south, west, north, east)
    return None
