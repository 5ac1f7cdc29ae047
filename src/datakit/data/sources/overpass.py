"""OpenStreetMap, par un serveur Overpass : les objets d'une sorte, dans une boîte de longitudes et de latitudes."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import tables

WIDEST, MOST = 2, 5_000  # en degrés, en objets : un serveur de bénévoles
_ASK = '[out:json][timeout:20][maxsize:64000000];nwr["amenity"="{}"]({},{},{},{});out center {};'


class Overpass(tables.Source):
    """Un serveur Overpass ; `load("bicycle_parking", where=boîte)` rend les objets de cette sorte (« amenity »)."""

    KIND, ROOT, COUNT, ITEMS, PROBE = (
        "Overpass",
        "/api/interpreter",
        "generator",
        "elements",
        {"data": "[out:json];out;"},
    )

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Un objet, traduit."""
        return tables.translated(raw, "overpass entry", osm_id=f"{raw.get('type')}/{raw.get('id')}")

    def fields(self, id: str) -> list[Field]:
        """Les étiquettes que le kit lit, les mêmes pour toute sorte d'objet."""
        self.local = True  # Overpass ne connaît que la boîte
        return [
            Field(name, FORMATS["overpass types"].get(name, "string")) for name in FORMATS["overpass entry"]
        ]

    def rows(self, id: str, asked: tables.Asked) -> tuple[Any, list[str]]:
        """Les objets de la boîte ; lève si elle n'est pas donnée, si elle est trop grande, ou si la réponse est coupée."""
        try:
            (south, north), (west, east) = (
                map(float, asked.where[name]) for name in ("latitude", "longitude")
            )
        except (LookupError, TypeError, ValueError):
            south = north = west = east = 0.0
        small = 0 < north - south < WIDEST and 0 < east - west < WIDEST
        if not small or not re.fullmatch("[a-z_]+", id):
            raise http.failure("box", self.base, widest=WIDEST)
        box = [f"{side:.6f}" for side in (south, west, north, east)]
        answer = self.ask(self.ROOT, {"data": _ASK.format(id, *box, MOST)})
        if "remark" in answer:  # le serveur s'est arrêté avant la fin
            raise http.failure("cut", self.base)
        found = [self.entry(raw) for raw in answer[self.ITEMS]]
        full = [f"au plus {MOST} objets : il y en a sans doute d'autres"] if len(found) == MOST else []
        return pd.DataFrame(found, columns=list(FORMATS["overpass entry"])), full
