"""Portails data-fair (Grand Poitiers aujourd'hui) : catalogue, schéma, lignes page après page."""

from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote as percent

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import plain, tables

FIRST, PAGE = 1_000, 10_000
COMPUTED = ["_id", "_i", "_rand", "_updatedAt", "_score", "_highlight", "_attachment_url", "_file",
            "_geoshape"]  # fmt: skip


class DataFair(tables.Source):
    """Un portail data-fair."""

    KIND, SHAPE = "data-fair", "geojson"
    ROOT, COUNT, PROBE = "/data-fair/api/v1/catalog/datasets", "count", {"size": 0}
    SIZE, NEXT = {"size": 1000}, "page"

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        usual = "csv, geojson" if raw.get("bbox") else "csv"
        page = f"{self.base}/data-fair/dataset/{raw.get('id')}"
        return tables.translated(raw, "datafair entry", formats=usual, url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du jeu, d'après le Table Schema que le portail publie."""
        raw = self.ask(self._path(id, "schema"), {"mimeType": "application/tableschema+json"})
        found = [f for f in tables.table_schema(raw, FORMATS["datafair types"]) if f.name not in COMPUTED]
        return [replace(f, type="geopoint") if f.name == "_geopoint" else f for f in found]

    def rows(self, id: str, asked: tables.Asked) -> tuple[pd.DataFrame, list[str]]:
        """Les lignes du jeu `id` : une page, ou toutes en CSV (bien plus rapide à lire), sinon en JSON."""
        path, names = self._path(id, "lines"), [*(f.name for f in asked.fields), "_id"]
        ask = _params(asked.where) | ({"select": ",".join(names)} if asked.narrowed else {})
        first = self._page(self.base + path, ask | {"size": min(FIRST, asked.most or FIRST)})
        frame, self.total = first["part"], first["total"]
        notes: list[str] = []
        if first["next"] and len(frame) < min(asked.most or len(frame) + 1, self.total or len(frame) + 1):
            pages, csv = None, {"size": PAGE, "select": ",".join(names), "format": "csv"}
            if set(frame) <= {*names, *COMPUTED}:  # sinon, le JSON seul dira les colonnes que rien n'annonce
                read = partial(self._csv, names, tables.arrow_types(asked.fields, frame), notes)
                pages = self.walk(path, ask | csv, read, asked.most)
                frame = plain.joined(pages) if pages else frame
            if pages is None:
                found = self.walk(path, ask | {"size": PAGE}, self._page, asked.most)
                frame = pd.concat(found or [], ignore_index=True)
        frame, said = tables.whole(frame, self.total, asked, self.base)
        return frame.drop(columns=COMPUTED, errors="ignore"), notes + said

    def _path(self, id: str, what: str) -> str:
        return f"/data-fair/api/v1/datasets/{percent(id, safe='')}/{what}"

    def _page(self, url: str, ask: Any) -> dict[str, Any]:
        """Une page de lignes en JSON."""
        answer = self.visit.json(url, ask)
        page = tables.page(answer["results"], answer.get("total"))
        return page | {"next": self._next(answer.get("next"), url)}

    def _csv(self, names: list[str], types: Any, notes: list[str], url: str, ask: Any) -> Any:
        """Une page de lignes en CSV, dans les types annoncés s'ils conviennent."""
        try:
            answer = self.visit.get(url, ask)
        except http.Failure as problem:
            if problem.kind in http.ANSWERED:  # il ne sait pas écrire de CSV : le JSON dira tout aussi bien
                return None
            raise
        if "csv" not in answer.headers.get("Content-Type", "") or not answer.body.strip():
            return None
        found = plain.split(answer.body, ",", names, types)
        if found.width != len(names):
            return None
        notes += [note for note in found.notes() if note not in notes]
        return {"part": found.table, "ids": found.table["_id"], "next": self._next(answer.following(), url)}

    def _next(self, url: Any, page: str) -> str:
        return http.allowed(url, page, self.visit.limits.hosts) if url else ""


def _params(where: tables.Where) -> dict[str, Any]:
    """Le filtre, dans les mots de data-fair ; une borne absente (`None`) n'est pas envoyée."""
    params: dict[str, Any] = {}
    for name, value in where.items():
        if isinstance(value, tuple):
            params |= {f"{name}_gte": value[0], f"{name}_lte": value[1]}
        elif isinstance(value, list):
            params[f"{name}_in"] = ",".join(f'"{v}"' if "," in str(v) else str(v) for v in value)
        else:
            params[f"{name}_eq"] = value
    return params
