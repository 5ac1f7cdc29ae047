"""Portails data-fair (Grand Poitiers aujourd'hui) : catalogue, schéma, lignes page après page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote as percent

import pandas as pd

from datakit.data import http
from datakit.data.package import Field
from datakit.data.sources import tables
from datakit.errors import SourceUnavailable
from datakit.text import plural, quote

KIND, SHAPE = "data-fair", "geopoint"
FIRST, PAGE = 1_000, 10_000
COMPUTED = ("_id", "_i", "_rand", "_updatedAt", "_score", "_highlight", "_attachment_url", "_file")
_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean", "date": "date", "datetime": "datetime",
          "date-time": "datetime", "geojson": "geojson", "geopoint": "geopoint"}  # fmt: skip


def recognises(base: str, limits: http.Limits) -> bool:
    """Le portail parle-t-il data-fair ? On le lui demande."""
    answer = http.get_json(f"{base}/data-fair/api/v1/catalog/datasets", {"size": 0}, limits)
    return isinstance(answer, dict) and "count" in answer and "results" in answer


def entries(base: str, limits: http.Limits) -> Iterator[dict[str, Any]]:
    """Chaque jeu du catalogue, traduit."""
    page, seen, count = 1, 0, 1
    while seen < count:
        params = {"size": 1000, "page": page}
        answer = http.get_json(f"{base}/data-fair/api/v1/catalog/datasets", params, limits)
        found = answer["results"]
        if not found:
            return
        for raw in found:
            yield _entry(base, raw)
        page, seen, count = page + 1, seen + len(found), answer["count"]


def _entry(base: str, raw: dict[str, Any]) -> dict[str, Any]:
    license_ = raw.get("license") or {}
    formats = [raw["file"]["mimetype"]] if raw.get("file", {}).get("mimetype") else []
    return {
        "id": raw.get("slug") or raw["id"],
        "titre": raw.get("title", ""),
        "theme": ", ".join(t.get("title", "") for t in raw.get("topics") or ()),
        "mots_cles": ", ".join(raw.get("keywords") or ()),
        "producteur": (raw.get("owner") or {}).get("name", ""),
        "lignes": raw.get("count"),
        "modifie": raw.get("dataUpdatedAt") or raw.get("updatedAt"),
        "licence": license_.get("title", ""),
        "formats": ", ".join(formats or ["csv", "geojson"] if raw.get("bbox") else formats or ["csv"]),
        "url": raw.get("page") or f"{base}/data-fair/dataset/{raw['id']}",
    }


def fields(base: str, id: str, limits: http.Limits) -> list[Field]:
    """Les colonnes du jeu, d'après le Table Schema que le portail publie."""
    raw = http.get_json(_url(base, id, "schema"), {"mimeType": "application/tableschema+json"}, limits)
    listed = raw.get("fields", []) if isinstance(raw, dict) else raw
    found = []
    for one in listed:
        name = one.get("name") or one.get("key")
        kind = one.get("format") if one.get("format") in _TYPES else one.get("type", "string")
        if name not in COMPUTED:
            kind = "geopoint" if name == "_geopoint" else _TYPES.get(kind, "string")
            found.append(Field(name, kind, one.get("title", "")))
    return found


def _params(where: tables.Where) -> dict[str, Any]:
    params: dict[str, Any] = {}
    for name, value in where.items():
        if isinstance(value, tuple):
            bounds = {f"{name}_gte": value[0], f"{name}_lte": value[1]}
            params |= {k: v for k, v in bounds.items() if v is not None}
        elif isinstance(value, list):
            params[f"{name}_in"] = ",".join(f'"{v}"' if "," in str(v) else str(v) for v in value)
        else:
            params[f"{name}_eq"] = value
    return params


def _url(base: str, id: str, what: str) -> str:
    return f"{base}/data-fair/api/v1/datasets/{percent(id, safe='')}/{what}"


def pages(
    base: str, id: str, params: dict[str, Any], limits: http.Limits, size: int
) -> Iterator[dict[str, Any]]:
    """Les pages de lignes en JSON, en suivant `next` sur le même hôte jusqu'au bout."""
    url: str | None = _url(base, id, "lines")
    ask: dict[str, Any] | None = {"size": size, **params}
    visited: set[str] = set()
    seen, quiet = 0, replace(limits, progress=None)
    while url:
        if url in visited:
            raise SourceUnavailable(
                f"{quote(http.host(base))} renvoie sans fin vers la même page.",
                "des pages qui se suivent.",
                "signalez-le au portail\u00a0; les données déjà là restent en place.",
            )
        answer = http.get_json(url, ask, quiet)
        if not isinstance(answer, dict) or not isinstance(answer.get("results"), list):
            raise SourceUnavailable(
                f"{quote(http.host(base))} n'a pas répondu comme un portail data-fair.",
                "des lignes sous la clé « results ».",
                "le portail a peut-être changé de logiciel\u00a0; signalez-le à qui tient le kit.",
            )
        seen += len(answer["results"])
        if limits.progress:
            limits.progress(seen, answer.get("total") or 0, "lignes")
        yield answer
        visited.add(url)
        following = answer.get("next") if answer["results"] else None
        url, ask = (http.same_origin(following, base) if following else None), None


def _bulk(
    base: str, id: str, params: dict[str, Any], declared: Sequence[Field], total: int, limits: http.Limits
) -> Any:
    """Toutes les lignes en pages CSV, bien plus rapides à lire ; `None` si elles ne sont pas toutes là, une fois.

    L'appelant relit alors en JSON, plus lent, qui sait écarter les doubles et les dire.
    """
    known = [*declared, Field("_id")]
    names = [f.name for f in known]
    url: str | None = _url(base, id, "lines")
    ask: dict[str, Any] | None = {"size": PAGE, **params, "select": ",".join(names), "format": "csv"}
    parts = []
    while url:
        exchange = http.get(url, ask, replace(limits, progress=None))
        if "csv" not in exchange.headers.get("Content-Type", ""):
            return None
        head, _, body = exchange.read().partition(b"\n")
        if head.count(b",") != len(names) - 1:
            return None
        parts.append(body if body.endswith(b"\n") else body + b"\n")
        if limits.progress:
            limits.progress(min(len(parts) * PAGE, total), total, "lignes")
        following = exchange.following()
        url, ask = (http.same_origin(following, base) if following else None), None
        if len(parts) > total // PAGE + 1:
            return None
    frame = tables.read_csv(b"".join(parts), known)
    if frame is None or len(frame) != total or not frame["_id"].is_unique:
        return None
    return frame.drop(columns="_id")


def _unique(found: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[str]]:
    ids = [row.get("_id") for row in found]
    if None in ids or len(set(ids)) == len(ids):
        return found, []
    unique = {row["_id"]: row for row in found}
    extra = plural(len(found) - len(unique), "ligne reçue", "lignes reçues")
    return list(unique.values()), [f"{extra} deux fois, gardée une seule fois"]


def rows(base: str, id: str, asked: tables.Asked, limits: http.Limits) -> tuple[pd.DataFrame, list[str]]:
    """Les lignes du jeu `id`, une fois chacune, et ce qu'il faut en dire."""
    params, most = _params(asked.where), asked.most
    select = {"select": ",".join(asked.names)} if asked.narrowed else {}
    first = next(pages(base, id, params | select, limits, min(FIRST, most or FIRST)))
    found = first["results"]
    if first.get("next") and most is None:
        frame = _bulk(base, id, params, asked.fields, first["total"], limits)
        if frame is not None:
            return frame, []
    if first.get("next") and (most is None or len(found) < most):
        found = []
        for page in pages(base, id, params | select, limits, PAGE):
            found.extend(page["results"])
            if most and len(found) >= most:
                break
    found, notes = _unique(found[:most])
    return tables.columns_of(found).drop(columns=list(COMPUTED), errors="ignore"), notes
