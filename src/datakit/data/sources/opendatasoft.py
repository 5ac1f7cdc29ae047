"""Portails Opendatasoft, API Explore 2.1 (beaucoup de villes) : catalogue, schéma, export."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote as percent

import pandas as pd

from datakit.data import http
from datakit.data.package import Field
from datakit.data.sources import tables
from datakit.errors import SourceUnavailable
from datakit.text import quote

KIND, SHAPE = "Opendatasoft", "geojson"
PAGE = 100
_TYPES = {"int": "integer", "double": "number", "date": "date", "datetime": "datetime", "boolean": "boolean",
          "geo_point_2d": "geopoint", "geo_shape": "geojson"}  # fmt: skip


def _url(base: str, *parts: str) -> str:
    return "/".join([base, "api/explore/v2.1/catalog/datasets", *(percent(p, safe="") for p in parts)])


def recognises(base: str, limits: http.Limits) -> bool:
    """Le portail parle-t-il Explore 2.1 ? On le lui demande."""
    answer = http.get_json(_url(base), {"limit": 1}, limits)
    return isinstance(answer, dict) and "total_count" in answer and "results" in answer


def entries(base: str, limits: http.Limits) -> Iterator[dict[str, Any]]:
    """Chaque jeu du catalogue, traduit."""
    offset, count = 0, 1
    while offset < min(count, 10_000):
        answer = http.get_json(_url(base), {"limit": PAGE, "offset": offset}, limits)
        if not answer["results"]:
            return
        for raw in answer["results"]:
            yield _entry(base, raw)
        offset, count = offset + len(answer["results"]), answer["total_count"]


def _several(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _entry(base: str, raw: dict[str, Any]) -> dict[str, Any]:
    metas = (raw.get("metas") or {}).get("default") or {}
    located = any(f.get("type") in ("geo_point_2d", "geo_shape") for f in raw.get("fields") or ())
    return {
        "id": raw["dataset_id"],
        "titre": metas.get("title") or raw["dataset_id"],
        "theme": _several(metas.get("theme")),
        "mots_cles": _several(metas.get("keyword")),
        "producteur": _several(metas.get("publisher")),
        "lignes": metas.get("records_count"),
        "modifie": metas.get("modified"),
        "licence": _several(metas.get("license")),
        "formats": "csv, parquet, geojson" if located else "csv, parquet",
        "url": f"{base}/explore/dataset/{raw['dataset_id']}/",
    }


def fields(base: str, id: str, limits: http.Limits) -> list[Field]:
    """Les colonnes du jeu, d'après le portail."""
    raw = http.get_json(_url(base, id), None, limits)
    return [
        Field(f["name"], _TYPES.get(f.get("type"), "string"), f.get("label") or "")
        for f in raw.get("fields") or ()
    ]


def _literal(value: Any) -> str:
    """Une valeur écrite pour ODSQL : les guillemets y sont échappés, rien ne sort de la chaîne."""
    return json.dumps(value, ensure_ascii=False)


def condition(where: tables.Where) -> str:
    """La clause `where` d'ODSQL.

    >>> condition({"commune": "Poitiers", "annee": (2019, None), "type": ["a", 'b"']})
    'commune = "Poitiers" and annee >= 2019 and type in ("a", "b\\\\"")'
    """
    parts = []
    for name, value in where.items():
        if isinstance(value, tuple):
            low, high = value
            parts += [f"{name} >= {_literal(low)}"] if low is not None else []
            parts += [f"{name} <= {_literal(high)}"] if high is not None else []
        elif isinstance(value, list):
            parts.append(f"{name} in ({', '.join(map(_literal, value))})")
        else:
            parts.append(f"{name} = {_literal(value)}")
    return " and ".join(parts)


def rows(base: str, id: str, asked: tables.Asked, limits: http.Limits) -> tuple[pd.DataFrame, list[str]]:
    """Les lignes du jeu `id`, par l'export CSV du portail."""
    params = {
        "where": condition(asked.where),
        "select": ",".join(asked.names if asked.narrowed else ()),
        "limit": asked.most,
    }
    ask = {"delimiter": ";", "use_labels": "false", **{k: v for k, v in params.items() if v}}
    body = http.get(_url(base, id, "exports", "csv"), ask, limits).read()
    if body.lstrip()[:1] == b"<":
        raise SourceUnavailable(
            f"{quote(http.host(base))} a répondu une page web au lieu de données.", "un fichier CSV.",
            "ouvrez le portail dans un navigateur\u00a0: il demande peut-être une connexion.",
        )  # fmt: skip
    if not body.strip():
        return pd.DataFrame(), []
    frame = pd.read_csv(
        io.BytesIO(body), sep=";", dtype="str", encoding="utf-8-sig", keep_default_na=False, na_values=[""]
    )
    return frame.head(asked.most or len(frame)), []
