"""Portails Opendatasoft, API Explore 2.1 (beaucoup de villes) : catalogue, schéma, export."""

import json
from functools import partial
from typing import Any
from urllib.parse import quote as percent

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import plain, tables


class Opendatasoft(tables.Source):
    """Un portail Opendatasoft."""

    KIND, SHAPE = "Opendatasoft", "geojson"
    ROOT, COUNT, PROBE = "/api/explore/v2.1/catalog/datasets", "total_count", {"limit": 1}
    SIZE, NEXT = {"limit": 100}, "offset"

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        located = any(f.get("type") in ("geo_point_2d", "geo_shape") for f in raw.get("fields") or ())
        formats = "csv, parquet, geojson" if located else "csv, parquet"
        page = f"{self.base}/explore/dataset/{raw.get('dataset_id')}/"
        return tables.translated(raw, "opendatasoft entry", formats=formats, url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du jeu, d'après le portail."""
        self._card = self.ask(f"{self.ROOT}/{percent(id, safe='')}")
        found = self._card.get("fields") or ()
        kinds = FORMATS["opendatasoft types"]
        return [Field(f["name"], kinds.get(f.get("type"), "string"), f.get("label") or "") for f in found]

    def rows(self, id: str, asked: tables.Asked) -> tuple[pd.DataFrame, list[str]]:
        """Les lignes du jeu `id`, par l'export CSV du portail."""
        path = f"{self.ROOT}/{percent(id, safe='')}"
        where = {"where": condition(asked.where) or None}
        select = ",".join(f.name for f in asked.fields) if asked.narrowed else None
        ask = {"delimiter": ";", "use_labels": "false", "select": select, "limit": asked.most}
        if where["where"]:  # la fiche du jeu ne compte que toutes ses lignes
            total = self.ask(f"{path}/records", where | {"limit": 0}).get("total_count")
        else:
            total = ((self._card.get("metas") or {}).get("default") or {}).get("records_count")
        body = self.visit.get(f"{self.base}{path}/exports/csv", where | ask).body
        frame, notes = pd.DataFrame(), []
        if body.strip():
            if plain.is_page(body):
                raise http.unreadable(body, self.base, "un fichier CSV")
            found = plain.split(body, ";")
            if found.width == 1 < len(asked.fields):  # le séparateur demandé n'a pas été suivi
                found = plain.split(body)
            frame, notes = plain.joined([found.table]), found.notes()
        frame, said = tables.whole(frame, tables.counted(total), asked, self.base)
        return frame, notes + said


# Les guillemets y sont échappés : rien ne sort de la chaîne.
_literal = partial(json.dumps, ensure_ascii=False)


def condition(where: tables.Where) -> str:
    """La clause `where` d'ODSQL.

    >>> condition({"commune": "Poitiers", "annee": (2019, None), "type": ["a", 'b"']})
    'commune = "Poitiers" and annee >= 2019 and type in ("a", "b\\\\"")'
    """
    parts = []
    for name, value in where.items():
        if isinstance(value, tuple):
            bounds = zip((">=", "<="), value, strict=True)
            parts += [f"{name} {sign} {_literal(bound)}" for sign, bound in bounds if bound is not None]
        elif isinstance(value, list):
            parts.append(f"{name} in ({', '.join(map(_literal, value))})")
        else:
            parts.append(f"{name} = {_literal(value)}")
    return " and ".join(parts)
