"""Portails data-fair (Grand Poitiers aujourd'hui) : catalogue, schéma, lignes page après page."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote as percent

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import delimited, pages
from datakit.data.sources.catalogue import table_schema, translated
from datakit.data.sources.pages import Asked, Page
from datakit.data.sources.source import Source
from datakit.data.sources.tables import Where

FIRST = 1_000  # lignes de la première page : le plus souvent, tout le jeu y tient
PAGE = 10_000  # lignes des suivantes : le plus que data-fair accorde
# Ce que data-fair ajoute à chaque ligne, et qui n'est pas du jeu
COMPUTED = [
    "_id",
    "_i",
    "_rand",
    "_updatedAt",
    "_score",
    "_highlight",
    "_attachment_url",
    "_file",
    "_geoshape",
]


class DataFair(Source):
    """Un portail data-fair."""

    KIND = "data-fair"
    ROOT = "/data-fair/api/v1/catalog/datasets"
    COUNT = "count"
    PROBE = {"size": 0}
    SHAPE = "geojson"
    SIZE = {"size": 1000}
    NEXT = "page"

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        usual = "csv, geojson" if raw.get("bbox") else "csv"
        page = f"{self.base}/data-fair/dataset/{raw.get('id')}"
        return translated(raw, "datafair entry", formats=usual, url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du jeu, d'après le Table Schema que le portail publie."""
        raw = self.ask(self._path(id, "schema"), {"mimeType": "application/tableschema+json"})
        found = []
        for one in table_schema(raw, FORMATS["datafair types"]):
            if one.name == "_geopoint":  # annoncé en texte : c'est « lat,lon »
                found.append(replace(one, type="geopoint"))
            elif one.name not in COMPUTED:
                found.append(one)
        return found

    def rows(self, id: str, asked: Asked) -> tuple[pd.DataFrame, list[str]]:
        """Les lignes du jeu `id` : une page, ou toutes en CSV (bien plus rapide à lire), sinon en JSON."""
        path = self._path(id, "lines")
        names = [*(field.name for field in asked.fields), "_id"]
        ask = _params(asked.where)
        if asked.narrowed:
            ask["select"] = ",".join(names)

        first = self._page(self.base + path, {**ask, "size": min(FIRST, asked.most or FIRST)})
        frame = first.part
        self.total = first.total
        notes: list[str] = []
        if first.next and not self._is_enough(len(frame), asked.most):
            frame = self._every_row(path, ask, names, asked, first, notes)

        frame, said = pages.whole(frame, self.total, asked, self.base)
        return frame.drop(columns=COMPUTED, errors="ignore"), notes + said

    def _is_enough(self, got: int, most: int | None) -> bool:
        """A-t-on toutes les lignes demandées, ou toutes celles du jeu ?"""
        if most and got >= most:
            return True
        return bool(self.total) and got >= (self.total or 0)

    def _every_row(
        self,
        path: str,
        ask: dict[str, Any],
        names: list[str],
        asked: Asked,
        first: Page,
        notes: list[str],
    ) -> pd.DataFrame:
        """Toutes les lignes, depuis la première : en CSV si le portail sait en écrire, sinon en JSON."""
        if set(first.part) <= {*names, *COMPUTED}:  # sinon, le JSON seul dira les colonnes que rien n'annonce
            types = pages.arrow_types(asked.fields, first.part)

            def read(url: str, params: Any) -> Page | None:
                return self._csv_page(url, params, names, types, notes)

            csv = {"size": PAGE, "select": ",".join(names), "format": "csv"}
            parts = self.walk(path, {**ask, **csv}, read, asked.most)
            if parts:
                return delimited.joined(parts)
            if parts is not None:
                return first.part

        found = self.walk(path, {**ask, "size": PAGE}, self._page, asked.most)
        return pd.concat(found or [], ignore_index=True)

    def _path(self, id: str, what: str) -> str:
        return f"/data-fair/api/v1/datasets/{percent(id, safe='')}/{what}"

    def _page(self, url: str, ask: Any) -> Page:
        """Une page de lignes en JSON."""
        answer = self.visit.json(url, ask)
        page = pages.page(answer["results"], answer.get("total"))
        return replace(page, next=self._next(answer.get("next"), url))

    def _csv_page(
        self,
        url: str,
        ask: Any,
        names: Sequence[str],
        types: dict[str, Any],
        notes: list[str],
    ) -> Page | None:
        """Une page de lignes en CSV, dans les types annoncés s'ils conviennent ; rien si ce n'en est pas."""
        try:
            answer = self.visit.get(url, ask)
        except http.Failure as problem:
            if problem.kind in http.ANSWERED:  # il ne sait pas écrire de CSV : le JSON dira tout aussi bien
                return None
            raise

        if "csv" not in answer.headers.get("Content-Type", "") or not answer.body.strip():
            return None
        found = delimited.split(answer.body, ",", names, types)
        if found.width != len(names):
            return None

        for note in found.notes():
            if note not in notes:
                notes.append(note)
        following = self._next(answer.following(), url)
        return Page(found.table, found.table["_id"], next=following)

    def _next(self, url: Any, page: str) -> str:
        """L'adresse de la page suivante, si elle est du même site."""
        return http.allowed(url, page, self.visit.limits.hosts) if url else ""


def _params(where: Where) -> dict[str, Any]:
    """Le filtre, dans les mots de data-fair ; une borne absente (`None`) n'est pas envoyée."""
    params: dict[str, Any] = {}
    for name, value in where.items():
        if isinstance(value, tuple):
            low, high = value
            params[f"{name}_gte"] = low
            params[f"{name}_lte"] = high
        elif isinstance(value, list):
            params[f"{name}_in"] = ",".join(_listed(one) for one in value)
        else:
            params[f"{name}_eq"] = value
    return params


def _listed(value: Any) -> str:
    """Une valeur dans une liste ; celle qui contient une virgule prend des guillemets."""
    return f'"{value}"' if "," in str(value) else str(value)
