"""Portails Opendatasoft, API Explore 2.1 (beaucoup de villes) : catalogue, schéma, export."""

import json
from datetime import date
from typing import Any
from urllib.parse import quote as percent

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import delimited, filter_values, plain
from datakit.data.sources.catalogue import announced_count, translated
from datakit.data.sources.pages import Asked
from datakit.data.sources.source import Source
from datakit.data.sources.tables import Where
from figaudit.base.text import number, plural


class Opendatasoft(Source):
    """Un portail Opendatasoft."""

    KIND = "Opendatasoft"
    ROOT = "/api/explore/v2.1/catalog/datasets"
    COUNT = "total_count"
    PROBE = {"limit": 1}
    SHAPE = "geojson"
    SIZE = {"limit": 100}
    NEXT = "offset"

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        columns = raw.get("fields") or ()
        located = any(column.get("type") in ("geo_point_2d", "geo_shape") for column in columns)
        formats = "csv, parquet, geojson" if located else "csv, parquet"
        page = f"{self.base}/explore/dataset/{raw.get('dataset_id')}/"
        return translated(raw, "opendatasoft entry", formats=formats, url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du jeu, d'après le portail."""
        self._card = self.ask(self._path(id))
        kinds = FORMATS["opendatasoft types"]
        found = []
        for raw in self._card.get("fields") or ():
            kind = kinds.get(raw.get("type"), "string")
            found.append(Field(raw["name"], kind, raw.get("label") or ""))
        return found

    def rows(self, id: str, asked: Asked) -> tuple[pd.DataFrame, list[str]]:
        """Les lignes du jeu `id`, par l'export CSV du portail."""
        where = condition(asked.where) or None
        total = self._total(id, where)
        body = self.visit.get(f"{self.base}{self._path(id)}/exports/csv", _params(where, asked)).body
        frame, notes = self._read(body, asked)
        frame, said = self.whole(frame, announced_count(total), asked)
        return frame, notes + said

    def _path(self, id: str) -> str:
        return f"{self.ROOT}/{percent(id, safe='')}"

    def _total(self, id: str, where: str | None) -> Any:
        """Combien de lignes le portail annonce ; la fiche du jeu ne compte que toutes ses lignes."""
        if where:
            answer = self.ask(f"{self._path(id)}/records", {"where": where, "limit": 0})
            return answer.get("total_count")

        metas = self._card.get("metas") or {}
        default = metas.get("default") or {}
        return default.get("records_count")

    def _read(self, body: bytes, asked: Asked) -> tuple[pd.DataFrame, list[str]]:
        """Les lignes d'un export, et ce qu'il faut en dire."""
        if not body.strip():
            return pd.DataFrame(), []
        if plain.is_page(body):
            raise http.unreadable(body, self.base, "un fichier CSV")

        found = delimited.split(body, ";")
        if found.width == 1 and len(asked.fields) > 1:  # le séparateur demandé n'a pas été suivi
            found = delimited.split(body)
        # Un export est écrit par le portail : une ligne d'une autre largeur dit qu'il est abîmé
        if found.aside:
            line, width = found.aside[0]
            cells = plural(width, "case")
            raise http.Failure("spoilt", self.base, line=number(line), found=cells, due=found.width)
        return delimited.joined([found.table]), found.notes()


def _params(where: str | None, asked: Asked) -> dict[str, Any]:
    """De quoi demander l'export."""
    select = None
    if asked.narrowed:
        select = ",".join(field.name for field in asked.fields)
    return {
        "where": where,
        "delimiter": ";",
        "use_labels": "false",
        "select": select,
        "limit": asked.most,
    }


def condition(where: Where) -> str:
    """La clause `where` d'ODSQL.

    >>> condition({"commune": "Poitiers", "annee": (2019, None), "type": ["a", 'b"']})
    'commune = "Poitiers" and annee >= 2019 and type in ("a", "b\\\\"")'
    """
    parts = []
    for name, value in where.items():
        if isinstance(value, tuple):
            for sign, bound in zip((">=", "<="), value, strict=True):
                if bound is not None:
                    parts.append(f"{name} {sign} {_literal(bound)}")
        elif isinstance(value, list):
            parts.append(f"{name} in ({', '.join(map(_literal, value))})")
        else:
            parts.append(f"{name} = {_literal(value)}")
    return " and ".join(parts)


def _literal(value: Any) -> str:
    """Une valeur d'ODSQL ; ses guillemets sont échappés, sans quoi une valeur pourrait changer la question.

    >>> _literal(date(2024, 3, 1)), _literal(True)
    ("date'2024-03-01'", 'true')
    """
    value = filter_values.plain(value)
    if isinstance(value, date):
        return f"date'{value.isoformat()}'"
    return json.dumps(value, ensure_ascii=False)
