"""Les tables rafraîchies : gardées à côté de celles du kit, qui restent intactes et reprennent la main."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from datakit.data import cache, store
from datakit.data.package import Dataset


def folder() -> Path:
    """Le dossier des tables rafraîchies."""
    return cache.folder() / "tables"


def _stem(name: str) -> str:
    return name.replace("/", "-")  # une part se nomme « table/part »


def find(dataset: Dataset) -> tuple[bytes, Dataset] | None:
    """Le contenu rafraîchi d'une table et sa fiche, ou `None` s'il n'y en a pas d'entier."""
    try:
        known = json.loads((folder() / f"{_stem(dataset.name)}.json").read_text("utf-8"))
        data = store.inside(folder(), known["path"]).read_bytes()
        if store.sha256(data) != known["sha256"]:
            return None
        return data, replace(dataset, folder=folder(), **known)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def swap(dataset: Dataset, data: bytes, **described: Any) -> Dataset:
    """Met en place une nouvelle version : le contenu d'abord, puis la fiche qui le désigne, d'un seul geste.

    Coupé n'importe où, on retrouve l'ancienne version entière ou la nouvelle entière.
    """
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    mark = store.sha256(data)
    stem = _stem(dataset.name)
    path = f"{stem}-{mark[:12]}.{dataset.format}"
    store.write(place / path, data)
    card = {"path": path, "sha256": mark, "bytes": len(data), **described}
    store.write(place / f"{stem}.json", json.dumps(card, ensure_ascii=False).encode())
    for old in place.glob(f"{stem}-????????????.{dataset.format}"):
        if old.name != path:
            old.unlink(missing_ok=True)
    return replace(dataset, folder=place, **card)


def forget(name: str) -> bool:
    """Revient à la version livrée avec le kit ; vrai s'il y avait une version rafraîchie."""
    card = folder() / f"{_stem(name)}.json"
    held = card.exists()
    card.unlink(missing_ok=True)
    for old in folder().glob(f"{_stem(name)}-????????????.*"):
        old.unlink(missing_ok=True)
    return held
