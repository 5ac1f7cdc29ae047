"""Portails CKAN : catalogue, puis les lignes de la base du jeu s'il en a une, son fichier sinon."""

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import pages
from datakit.data.sources.catalogue import translated
from datakit.data.sources.filter_values import as_query_text
from datakit.data.sources.pages import Asked, Page
from datakit.data.sources.source import Source
from datakit.errors import SourceUnavailable

API = "/api/3/action/"
PAGE = 10_000  # lignes par page


class Ckan(Source):
    """Un portail CKAN ; `load("jeu")` ouvre le fichier le plus commode du jeu, `load("jeu/fichier")` celui-là."""

    KIND = "CKAN"
    ROOT = API + "package_search"
    COUNT = "count"
    PROBE = {"rows": 0}
    RANGES = False
    MOST = 1_000
    SIZE = {"rows": 100}
    NEXT = "start"
    QUERY = "q"

    def ask(self, path: str, params: Any = None) -> Any:
        """Une réponse de l'API, ôtée de son enveloppe."""
        answer = super().ask(path, params)
        if not answer.get("success") or "result" not in answer:
            raise http.Failure("odd", self.base)
        return answer["result"]

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        return translated(raw, "ckan entry", url=f"{self.base}/dataset/{raw.get('name')}")

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du fichier, s'il est dans la base du portail ; aucune sinon."""
        name, _, wanted = id.partition("/")
        card = self.ask(API + "package_show", {"id": name})
        file = self.chosen(card["resources"], wanted)
        if file["base"]:
            with suppress(SourceUnavailable):  # une base en panne n'empêche pas de lire le fichier
                return self._columns(file["id"])

        file["base"] = False
        self.local = True
        return []

    def _columns(self, file: str) -> list[Field]:
        """Les colonnes d'un fichier, d'après la base du portail ; `_id` est la sienne."""
        self.added = {"_id"}
        answer = self.ask(API + "datastore_search", {"resource_id": file, "limit": 0})
        found = []
        for raw in answer["fields"]:
            kind = FORMATS["ckan types"].get(raw.get("type"), "string")
            found.append(Field(raw["id"], kind))
        return found

    def rows(self, id: str, asked: Asked) -> tuple[Any, list[str]]:
        """Les lignes du jeu ; un intervalle n'est pas un filtre de CKAN, le kit s'en charge."""
        if not self.held["base"]:
            return self.opened()
        if self.local:
            # Le nombre demandé ne vaut qu'une fois les lignes filtrées, ici
            asked = asked._replace(most=None)

        ask: dict[str, Any] = {
            "resource_id": self.held["id"],
            "sort": "_id",
            "limit": min(asked.most or PAGE, PAGE),
        }
        equal = {name: value for name, value in asked.where.items() if not isinstance(value, tuple)}
        wanted = [field.name for field in asked.fields]
        if equal:
            ask["filters"] = json.dumps(equal, default=as_query_text)
        if asked.narrowed:
            ask["fields"] = ",".join(dict.fromkeys([*wanted, "_id"]))

        parts = self.walk(API + "datastore_search", ask, self._page, asked.most)
        frame = pd.concat(parts or [], ignore_index=True)
        frame, notes = self.whole(frame, self.total, asked)
        if "_id" not in wanted:
            frame = frame.drop(columns="_id", errors="ignore")
        return frame, notes

    def _page(self, url: str, ask: Any) -> Page:
        """Une page de lignes, et de quoi demander la suivante."""
        result = self.ask(url.removeprefix(self.base), ask)
        page = pages.page(result["records"], result.get("total"))
        following = {**ask, "offset": ask.get("offset", 0) + len(page.part)}
        return replace(page, next=url, ask=following)
