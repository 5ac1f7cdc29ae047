"""Portails data-fair (Grand Poitiers aujourd'hui) : catalogue, schéma, lignes page après page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote as percent

import pandas as pd

from datakit.data import http
from datakit.data.messages import FORMATS
from datakit.data.package import Field
from datakit.data.sources import tables
from datakit.text import plural

FIRST, PAGE = 1_000, 10_000
COMPUTED = ("_id", "_i", "_rand", "_updatedAt", "_score", "_highlight", "_attachment_url", "_file")
_TYPES = FORMATS["datafair types"]


class DataFair(tables.Source):
    """Un portail data-fair."""

    KIND, SHAPE = "data-fair", "geopoint"
    ROOT, COUNT, PROBE = "/data-fair/api/v1/catalog/datasets", "count", {"size": 0}

    def turn(self, page: int, seen: int) -> dict[str, Any]:
        """Le catalogue se demande par numéro de page."""
        return {"size": 1000, "page": page + 1}

    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Un jeu du catalogue, traduit."""
        usual = "csv, geojson" if raw.get("bbox") else "csv"
        page = f"{self.base}/data-fair/dataset/{raw['id']}"
        return tables.translated(raw, "datafair entry", formats=usual, url=page)

    def fields(self, id: str) -> list[Field]:
        """Les colonnes du jeu, d'après le Table Schema que le portail publie."""
        form = {"mimeType": "application/tableschema+json"}
        raw = http.get_json(self._url(id, "schema"), form, self.limits)
        found = []
        for one in raw.get("fields", []) if isinstance(raw, dict) else raw:
            name = one.get("name") or one.get("key")
            kind = one.get("format") if one.get("format") in _TYPES else one.get("type", "string")
            if name not in COMPUTED:
                kind = "geopoint" if name == "_geopoint" else _TYPES.get(kind, "string")
                found.append(Field(name, kind, one.get("title", "")))
        return found

    def rows(self, id: str, asked: tables.Asked) -> tuple[pd.DataFrame, list[str]]:
        """Les lignes du jeu `id`, une fois chacune, et ce qu'il faut en dire."""
        params, most = _params(asked.where), asked.most
        select = {"select": ",".join(f.name for f in asked.fields)} if asked.narrowed else {}
        first = next(self._pages(id, params | select, min(FIRST, most or FIRST)))
        found = first["results"]
        if first.get("next") and most is None:
            frame = self._bulk(id, params, asked, first["total"])
            if frame is not None:
                return frame, []
        if first.get("next") and (most is None or len(found) < most):
            found = []
            for page in self._pages(id, params | select, PAGE):
                found.extend(page["results"])
                if most and len(found) >= most:
                    break
        found, notes = _unique(found[:most])
        return tables.columns_of(found).drop(columns=list(COMPUTED), errors="ignore"), notes

    def _url(self, id: str, what: str) -> str:
        return f"{self.base}/data-fair/api/v1/datasets/{percent(id, safe='')}/{what}"

    def _walk(self, id: str, ask: dict[str, Any], read: Callable[..., tuple[Any, str]]) -> Iterator[Any]:
        """Les pages de lignes, lues par `read` qui dit aussi la suivante : sur le même hôte, jusqu'au bout."""
        url, params, quiet = self._url(id, "lines"), ask, replace(self.limits, progress=None)
        visited: set[str] = set()
        while url:
            if url in visited:
                raise http.failure("loop", self.base)
            page, following = read(url, params, quiet)
            yield page
            visited.add(url)
            url, params = (http.same_origin(following, self.base) if following else ""), {}

    def _pages(self, id: str, params: dict[str, Any], size: int) -> Iterator[dict[str, Any]]:
        """Les pages de lignes en JSON."""

        def read(*asked: Any) -> tuple[Any, str]:
            answer = http.get_json(*asked)
            if not isinstance(answer, dict) or not isinstance(answer.get("results"), list):
                raise http.failure("not-datafair", self.base)
            return answer, (answer["results"] and answer.get("next")) or ""

        seen = 0
        for answer in self._walk(id, {"size": size, **params}, read):
            seen += len(answer["results"])
            if self.limits.progress:
                self.limits.progress(seen, answer.get("total") or 0, "lignes")
            yield answer

    def _bulk(self, id: str, params: dict[str, Any], asked: tables.Asked, total: int) -> Any:
        """Toutes les lignes en pages CSV, bien plus rapides à lire ; `None` si elles ne sont pas toutes là, une fois.

        L'appelant relit alors en JSON, plus lent, qui sait écarter les doubles et les dire.
        """
        known = [*asked.fields, Field("_id")]

        def read(*asked: Any) -> tuple[Any, str]:
            exchange = http.get(*asked)
            kind, (head, _, body) = exchange.headers.get("Content-Type", ""), exchange.read().partition(b"\n")
            right = "csv" in kind and head.count(b",") == len(known) - 1
            return body if right else None, exchange.following()

        select = {"size": PAGE, **params, "select": ",".join(f.name for f in known), "format": "csv"}
        parts: list[bytes] = []
        for body in self._walk(id, select, read):
            if body is None or len(parts) > total // PAGE:
                return None
            parts.append(body if body.endswith(b"\n") else body + b"\n")
            if self.limits.progress:
                self.limits.progress(min(len(parts) * PAGE, total), total, "lignes")
        frame = tables.read_csv(b"".join(parts), known)
        complete = frame is not None and len(frame) == total and frame["_id"].is_unique
        return frame.drop(columns="_id") if frame is not None and complete else None


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


def _unique(found: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[str]]:
    unique = {row.get("_id"): row for row in found}
    if None in unique or len(unique) == len(found):
        return found, []
    extra = plural(len(found) - len(unique), "ligne reçue", "lignes reçues")
    return list(unique.values()), [f"{extra} deux fois, gardée une seule fois"]
