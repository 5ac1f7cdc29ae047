"""OpenStreetMap, par un serveur Overpass : les objets d'une sorte, dans une boîte de longitudes et de latitudes."""

import re
from typing import Any

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import tables

WIDEST, MOST = 2, 5_000  # degrés, objets : des bénévoles offrent ce serveur
_ASK = '[out:json][timeout:20][maxsize:64000000];nwr["amenity"="{}"]({},{},{},{});out center {};'


class Overpass(tables.Source):
    """Un serveur Overpass ; un jeu est une sorte d'objet (« amenity »), `load("bicycle_parking", where=boîte)`."""

    KIND, ROOT, COUNT, ITEMS = "Overpass", "/api/interpreter", "generator", "elements"
    PROBE = {"data": "[out:json];out;"}

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        return tables.translated(raw, "overpass entry", osm_id=f"{raw.get('type')}/{raw.get('id')}")

    def fields(self, id: str) -> list[Field]:
        """Les étiquettes que le kit lit ; Overpass ne filtre que la boîte, le kit fait le reste."""
        self.local = True
        return [Field(*named) for named in FORMATS["overpass types"].items()]

    def rows(self, id: str, asked: tables.Asked) -> tuple[Any, list[str]]:
        """Les objets de la boîte ; lève si elle manque, si elle est trop grande, ou si la réponse est coupée."""
        try:
            south, north, west, east = map(float, (*asked.where["latitude"], *asked.where["longitude"]))
        except (LookupError, TypeError, ValueError):
            south = north = west = east = 0.0
        if not (0 < north - south < WIDEST > east - west > 0 and re.fullmatch("[a-z_]+", id)):
            raise http.Failure("box", self.base, widest=WIDEST)
        answer = self.ask(self.ROOT, {"data": _ASK.format(id, south, west, north, east, MOST)})
        if "remark" in answer or len(answer[self.ITEMS]) == MOST:  # arrêté par le serveur, ou par nous
            raise http.Failure("cut", self.base)
        return pd.DataFrame(map(self.entry, answer[self.ITEMS]), columns=list(FORMATS["overpass types"])), []
