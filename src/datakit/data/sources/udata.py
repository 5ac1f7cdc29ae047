"""Portails uData (data.gouv.fr, où publient la plupart des communes) : catalogue, puis les fichiers d'un jeu."""

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
    SIZE, NEXT = {"page_size": 100}, "page"
    MOST, QUERY = 1_000, "q"

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        page = f"{self.base}/fr/datasets/{raw.get('slug') or raw.get('id')}/"
        return tables.translated(raw, "udata entry", url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du fichier, si un schéma est publié sur ce portail ; aucune sinon."""
        name, _, wanted = id.partition("/")
        card = self.ask(f"{self.ROOT}{percent(name, safe='')}/")
        kept = [one for one in card["resources"] if one.get("type", "main") == "main" or wanted]
        kept = [one if one.get("filetype") == "file" else {**one, "filesize": None} for one in kept]
        self.local, file = True, self.chosen(kept, wanted)
        with suppress(SourceUnavailable):
            where = http.allowed(file["schema"] or "file:", self.base, self.visit.limits.hosts)
            return tables.table_schema(self.visit.json(where), FORMATS["datafair types"])
        return []

    def rows(self, id: str, asked: tables.Asked) -> tuple[Any, list[str]]:
        """Toutes les lignes du fichier : uData ne filtre pas."""
        return self.opened()
