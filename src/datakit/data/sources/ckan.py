"""Portails CKAN : catalogue, puis les lignes de la base du jeu s'il en a une, son fichier sinon."""

import json
from contextlib import suppress
from typing import Any

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import tables
from datakit.errors import SourceUnavailable

API, PAGE = "/api/3/action/", 10_000


class Ckan(tables.Source):
    """Un portail CKAN ; `load("jeu")` ouvre le fichier le plus commode du jeu, `load("jeu/fichier")` celui-là."""

    KIND, RANGES = "CKAN", False
    ROOT, COUNT, PROBE = API + "package_search", "count", {"rows": 0}
    SIZE, NEXT = {"rows": 100}, "start"
    MOST, QUERY = 1_000, "q"

    def ask(self, path: str, params: Any = None) -> Any:
        """Une réponse de l'API, ôtée de son enveloppe."""
        answer = super().ask(path, params)
        if not answer.get("success") or "result" not in answer:
            raise http.Failure("odd", self.base)
        return answer["result"]

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        return tables.translated(raw, "ckan entry", url=f"{self.base}/dataset/{raw.get('name')}")

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du fichier, s'il est dans la base du portail ; aucune sinon."""
        name, _, wanted = id.partition("/")
        file = self.chosen(self.ask(API + "package_show", {"id": name})["resources"], wanted)
        if file["base"]:
            with suppress(SourceUnavailable):  # une base en panne n'empêche pas de lire le fichier
                found = self.ask(API + "datastore_search", {"resource_id": file["id"], "limit": 0})["fields"]
                named = [(f["id"], FORMATS["ckan types"].get(f.get("type"), "string")) for f in found]
                return [Field(name, kind) for name, kind in named if name != "_id"]
        file["base"], self.local = False, True
        return []

    def rows(self, id: str, asked: tables.Asked) -> tuple[Any, list[str]]:
        """Les lignes du jeu ; un intervalle n'est pas un filtre de CKAN, le kit s'en charge."""
        if not self.held["base"]:
            return self.opened()
        equal = {name: value for name, value in asked.where.items() if not isinstance(value, tuple)}
        asked = asked._replace(most=None if self.local else asked.most)
        ask = {"resource_id": self.held["id"], "sort": "_id", "limit": min(asked.most or PAGE, PAGE)}
        ask |= {"filters": json.dumps(equal)} if equal else {}
        ask |= {"fields": ",".join([*(f.name for f in asked.fields), "_id"])} if asked.narrowed else {}
        pages = self.walk(API + "datastore_search", ask, self._page, asked.most)
        frame = pd.concat(pages or [], ignore_index=True)
        frame, notes = tables.whole(frame, self.total, asked, self.base)
        return frame.drop(columns="_id", errors="ignore"), notes

    def _page(self, url: str, ask: Any) -> dict[str, Any]:
        """Une page de lignes, et de quoi demander la suivante."""
        result = self.ask(url.removeprefix(self.base), ask)
        page = tables.page(result["records"], result.get("total"))
        return page | {"next": url, "ask": ask | {"offset": ask.get("offset", 0) + len(page["part"])}}
