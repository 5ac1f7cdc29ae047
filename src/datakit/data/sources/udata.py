"""Portails uData (data.gouv.fr, où publient la plupart des communes) : catalogue, puis les fichiers d'un jeu."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from urllib.parse import quote as percent

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import tables
from datakit.errors import SourceUnavailable


class UData(tables.Source):
    """Un portail uData ; `load("jeu")` ouvre le fichier le plus commode du jeu, `load("jeu/fichier")` celui-là."""

    KIND = "uData"
    ROOT, COUNT, ITEMS, PROBE = "/api/1/datasets/", "total", "data", {"page_size": 1}
    MOST, QUERY = 1_000, "q"

    def turn(self, page: int, seen: int) -> dict[str, Any]:
        """Le catalogue se demande par numéro de page."""
        return {"page": page + 1, "page_size": 100}

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Un jeu du catalogue, traduit."""
        page = f"{self.base}/fr/datasets/{raw.get('slug') or raw.get('id')}/"
        return tables.translated(raw, "udata entry", url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du fichier, si un schéma est publié sur ce portail ; aucune sinon."""
        name, _, wanted = id.partition("/")
        card = self.ask(f"{self.ROOT}{percent(name, safe='')}/")
        files = [
            {"id": one.get("id"), "title": str(one.get("title") or one["id"]), "url": one["url"],
             "format": one.get("format"), "schema": (one.get("schema") or {}).get("url"),
             "size": one.get("filesize") if one.get("filetype") == "file" else None}
            for one in card["resources"] if one.get("type", "main") == "main" or wanted
        ]  # fmt: skip
        self.local, self._among, self._file = True, len(files), self.file(files, wanted)
        with suppress(SourceUnavailable):
            where = http.allowed(self._file["schema"] or "file:", self.base, self.visit.limits.hosts)
            return tables.table_schema(self.visit.json(where), FORMATS["datafair types"])
        return []

    def rows(self, id: str, asked: tables.Asked) -> tuple[Any, list[str]]:
        """Toutes les lignes du fichier : uData ne filtre pas."""
        return self.opened(self._file, self._among)
