"""Portails uData (data.gouv.fr, où publient la plupart des communes) : catalogue, puis les fichiers d'un jeu."""

from contextlib import suppress
from typing import Any
from urllib.parse import quote as percent

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources.catalogue import table_schema, translated
from datakit.data.sources.pages import Asked
from datakit.data.sources.source import Source
from datakit.errors import SourceUnavailable


class UData(Source):
    """Un portail uData ; `load("jeu")` ouvre le fichier le plus commode du jeu, `load("jeu/fichier")` celui-là."""

    KIND = "uData"
    ROOT = "/api/1/datasets/"
    COUNT = "total"
    ITEMS = "data"
    PROBE = {"page_size": 1}
    MOST = 1_000
    SIZE = {"page_size": 100}
    NEXT = "page"
    QUERY = "q"

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        page = f"{self.base}/fr/datasets/{raw.get('slug') or raw.get('id')}/"
        return translated(raw, "udata entry", url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du fichier, si un schéma est publié sur ce portail ; aucune sinon."""
        self.local = True
        name, _, wanted = id.partition("/")
        card = self.ask(f"{self.ROOT}{percent(name, safe='')}/")
        file = self.chosen(_files(card["resources"], wanted), wanted)
        with suppress(SourceUnavailable):
            # Sans schéma, ou s'il est ailleurs, `allowed` refuse : les types se devinent alors.
            where = http.allowed(file["schema"] or "file:", self.base, self.visit.limits.hosts)
            return table_schema(self.visit.json(where), FORMATS["datafair types"])
        return []

    def rows(self, id: str, asked: Asked) -> tuple[Any, list[str]]:
        """Toutes les lignes du fichier : uData ne filtre pas."""
        return self.opened()


def _files(resources: list[dict[str, Any]], wanted: str) -> list[dict[str, Any]]:
    """Les fichiers principaux d'un jeu, ou tous si l'on en demande un ; la taille d'un fichier d'ailleurs est incertaine."""
    kept = []
    for one in resources:
        if one.get("type", "main") != "main" and not wanted:
            continue  # une notice, une archive
        if one.get("filetype") != "file":
            one = {**one, "filesize": None}
        kept.append(one)
    return kept
