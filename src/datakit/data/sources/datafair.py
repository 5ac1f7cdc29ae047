"""Portails data-fair (Grand Poitiers aujourd'hui) : catalogue, schéma, lignes page après page."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote as percent

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import delimited, pages
from datakit.data.sources.catalogue import announced_type, translated
from datakit.data.sources.filter_values import as_query_text
from datakit.data.sources.pages import Asked, Page
from datakit.data.sources.source import Source
from datakit.data.sources.tables import Names, Where

FIRST = 1_000  # lignes de la première page : le plus souvent, tout le jeu y tient
PAGE = 10_000  # lignes des suivantes : le plus que data-fair accorde
# Ce que data-fair met dans une ligne, même quand le schéma du jeu ne l'annonce pas
OWN = {"_id", "_i", "_rand", "_updatedAt", "_score", "_highlight", "_thumbnail", "_attachment_url", "_file"}
# Ce qu'il ne donne que si on le demande par son nom : des contours pèsent lourd
ON_REQUEST = {"_geoshape", "_geocorners"}
# La géométrie d'un jeu telle que data-fair l'a comprise, en degrés : la colonne d'origine peut être en mètres, ou en WKT.
UNDERSTOOD = {"geojson": "_geoshape", "geopoint": "_geopoint"}


class DataFair(Source):
    """Un portail data-fair."""

    KIND = "data-fair"
    ROOT = "/data-fair/api/v1/catalog/datasets"
    COUNT = "count"
    PROBE = {"size": 0}
    SHAPE = "geojson"
    SIZE = {"size": 1000}
    NEXT = "page"

    # data-fair écrit « 1,2 » sans guillemets dans son CSV, quand une colonne de nombres en a plusieurs par case.
    _torn_in_csv = False

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        usual = "csv, geojson" if raw.get("bbox") else "csv"
        page = f"{self.base}/data-fair/dataset/{raw.get('id')}"
        return translated(raw, "datafair entry", formats=usual, url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du jeu, d'après son propre schéma.

        Le Table Schema que le portail sait aussi publier n'a ni les formats (une date y est du texte), ni les colonnes
        jointes par une extension, ni celles que data-fair calcule.
        """
        found = []
        for raw in self.ask(self._path(id, "schema")):
            field = _column(raw)
            found.append(field)
            if raw.get("x-calculated") and not raw.get("x-extension"):
                self.added.add(field.name)
            if raw.get("separator") and raw.get("type") != "string":
                self._torn_in_csv = True
        return found

    def _shape(self, declared: Sequence[Field], columns: Names) -> Field | None:
        """La géométrie à garder, telle que data-fair l'a comprise."""
        shape = super()._shape(declared, columns)
        if shape is None:
            return None

        for one in declared:
            if one.name == UNDERSTOOD[shape.type]:
                return replace(one, type=shape.type)
        return shape

    def rows(self, id: str, asked: Asked) -> tuple[pd.DataFrame, list[str]]:
        """Les lignes du jeu `id` : une page, ou toutes en CSV (bien plus rapide à lire), sinon en JSON."""
        path = self._path(id, "lines")
        wanted = {field.name for field in asked.fields}
        names = list(dict.fromkeys([*(field.name for field in asked.fields), "_id"]))
        ask = _params(asked.where)
        if asked.narrowed or wanted & ON_REQUEST:
            ask["select"] = ",".join(names)

        first = self._page(self.base + path, {**ask, "size": min(FIRST, asked.most or FIRST)})
        frame = first.part
        self.total = first.total
        notes: list[str] = []
        if first.next and not self._is_enough(len(frame), asked.most):
            frame = self._every_row(path, ask, names, asked, first, notes)

        frame, said = self.whole(frame, self.total, asked)
        unasked = (self.added | OWN) - wanted
        return frame.drop(columns=list(unasked), errors="ignore"), notes + said

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
        expected = {*names, *self.added, *OWN}
        # Sinon, le JSON seul dira les colonnes que rien n'annonce.
        if not self._torn_in_csv and set(first.part) <= expected:
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


def _column(raw: Mapping[str, Any]) -> Field:
    """Une colonne du schéma ; celle qui a plusieurs valeurs par case (« 1;2 ») est du texte, quel que soit leur type."""
    kind = announced_type(raw, FORMATS["datafair types"])
    if raw.get("separator"):
        kind = "string"
    if raw["key"] in UNDERSTOOD.values():
        kind = "geojson" if raw["key"] == "_geoshape" else "geopoint"
    title = raw.get("title") or raw.get("x-originalName") or ""
    return Field(raw["key"], kind, str(title))


def _params(where: Where) -> dict[str, Any]:
    """Le filtre, dans les mots de data-fair ; une borne absente (`None`) n'est pas envoyée.

    >>> _params({"commune": ["Poitiers", "Saint-Benoît, Ligugé"], "annee": (2019, None), "ouvert": True})
    {'commune_in': '"Poitiers", "Saint-Benoît, Ligugé"', 'annee_gte': '2019', 'ouvert_eq': 'true'}
    """
    params: dict[str, Any] = {}
    for name, value in where.items():
        if isinstance(value, tuple):
            for sign, bound in zip(("gte", "lte"), value, strict=True):
                if bound is not None:
                    params[f"{name}_{sign}"] = as_query_text(bound)
        elif isinstance(value, list):
            # Entre guillemets, toutes : data-fair lit alors du JSON ; sinon il coupe à chaque virgule.
            listed = json.dumps([as_query_text(one) for one in value], ensure_ascii=False)
            params[f"{name}_in"] = listed[1:-1]
        else:
            params[f"{name}_eq"] = as_query_text(value)
    return params
