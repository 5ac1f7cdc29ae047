"""Ce que cette machine garde : les réponses du réseau, datées, et les tables rafraîchies, à côté de celles du kit."""

import io
import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from datakit import safely, shared
from datakit.data import package, store
from datakit.data.messages import said, tell
from datakit.data.package import Dataset
from datakit.errors import NotWritten, SourceUnavailable
from figaudit.base.text import plural, quote


def folder() -> Path:
    """Le dossier du cache : `DATAKIT_CACHE`, sinon celui de la session (il peut ne pas exister encore)."""
    chosen = os.environ.get("DATAKIT_CACHE")
    if chosen:
        return Path(os.path.expanduser(chosen))

    from platformdirs import user_cache_path

    return user_cache_path("datakit")


def age(seconds: float) -> str:
    """Un âge lisible.

    >>> age(30), age(7200), age(3 * 86400)
    ("moins d'une minute", '2 heures', '3 jours')
    """
    for unit, length in (("jour", 86400), ("heure", 3600), ("minute", 60)):
        if seconds >= length:
            return plural(int(seconds // length), unit)
    return "moins d'une minute"


@dataclass(frozen=True)
class Copy:
    """Une table gardée : ses données, l'âge de sa lecture en secondes, et pourquoi ce n'est pas la dernière."""

    frame: Any
    seconds: float = 0
    why: str = ""


def _path(key: str) -> Path:
    """Le fichier de cette clé ; son empreinte lui sert de nom, car une clé contient des adresses et des filtres."""
    return folder() / f"{store.sha256(key.encode())[:32]}.parquet"


def recall(key: str) -> Copy | None:
    """La table gardée sous cette clé, ou `None` ; un fichier illisible compte pour absent.

    Sans pyarrow (dans un navigateur), rien n'est jamais gardé.
    """
    import pandas as pd

    path = _path(key)
    try:
        import pyarrow.parquet as pq

        seconds = max(0.0, time.time() - path.stat().st_mtime)
        data = io.BytesIO(path.read_bytes())
        if b"geo" not in (pq.read_schema(data).metadata or {}):
            return Copy(pd.read_parquet(data), seconds)

        import geopandas

        return Copy(geopandas.read_parquet(data), seconds)
    except (OSError, ValueError, ImportError):
        return None


def remember(key: str, fetch: Callable[[], Any], max_age: float) -> Copy:
    """La table de cette clé : gardée si elle a moins de `max_age` secondes, sinon lue, sinon l'ancienne.

    Une table où il manque des lignes (`attrs["partielle"]`) sert une fois, et n'est pas gardée.
    Lève `SourceUnavailable` seulement si la lecture échoue et que rien n'était gardé.
    """
    held = recall(key)
    if held and held.seconds < max_age:
        return held

    try:
        frame = fetch()
    except SourceUnavailable as problem:
        if held is None:
            raise
        return Copy(held.frame, held.seconds, problem.fact)

    if frame.attrs.get("partielle"):
        return Copy(frame)

    # Disque plein, lecture seule, pas de pyarrow : la table lue sert quand même.
    with suppress(OSError, NotWritten, ImportError):
        buffer = io.BytesIO()
        frame.to_parquet(buffer)
        with shared.alone(folder()):
            safely.write(_path(key), buffer.getvalue())  # d'un seul coup ; la date du fichier fait l'âge
    return Copy(frame)


def tables() -> Path:
    """Le dossier des tables rafraîchies."""
    return folder() / "tables"


def _stem(name: str) -> str:
    """Le début du nom des fichiers d'une table ; une part se nomme « table/part »."""
    return name.replace("/", "-")


def refreshed(dataset: Dataset) -> tuple[bytes, Dataset] | None:
    """Le contenu rafraîchi d'une table et sa fiche, ou `None` s'il n'y en a pas ; une version abîmée est dite.

    Une version mise en place pendant la lecture fait relire : on rend l'ancienne entière ou la nouvelle entière.
    """
    card = tables() / f"{_stem(dataset.name)}.json"
    before = b""
    why = ""
    while True:
        written = _written(card)
        if not written:
            return None
        if written == before:  # la même fiche deux fois : ce n'est pas qu'on l'échangeait, elle est abîmée
            break

        before = written
        try:
            known = json.loads(written)
            data = store.inside(tables(), known["path"]).read_bytes()
            if known.pop("replaces", dataset.sha256) != dataset.sha256:
                return None  # la table d’une séance n’est pas celle du kit
            if store.sha256(data) == known["sha256"]:
                return data, replace(dataset, folder=tables(), **package.described(Dataset, known))
            why = "son contenu a changé"
        except Exception as problem:  # une fiche lue sur le disque peut contenir n'importe quoi
            why = safely.reason(problem)

    fact, _, action = said("refreshed-damaged", name=quote(dataset.name), why=why)
    tell(fact, action, once=fact)
    return None


def _written(card: Path) -> bytes:
    """Le contenu d'une fiche, ou rien si elle n'est pas là."""
    try:
        return card.read_bytes()
    except OSError:
        return b""


def swap(dataset: Dataset, data: bytes, **described: Any) -> Dataset:
    """Met en place une nouvelle version : le contenu d'abord, puis la fiche qui le désigne, d'un seul geste.

    Coupé n'importe où, on retrouve l'ancienne version entière ou la nouvelle entière.
    """
    place = tables()
    stem = _stem(dataset.name)
    mark = store.sha256(data)
    path = f"{stem}-{mark[:12]}.{dataset.format}"

    card = {"path": path, "sha256": mark, "bytes": len(data), **described}
    written = json.dumps(card | {"replaces": dataset.sha256}, ensure_ascii=False)
    with shared.alone(place):
        safely.write(place / path, data)
        safely.write(place / f"{stem}.json", written.encode())
        _clear(stem, but=path)
    return replace(dataset, folder=place, **card)


def forget(name: str) -> bool:
    """Revient à la version livrée avec le kit ; vrai s'il y avait une version rafraîchie."""
    card = tables() / f"{_stem(name)}.json"
    if not card.exists():
        return False

    with shared.alone(tables()):
        card.unlink(missing_ok=True)
        _clear(_stem(name))
    return True


def _clear(stem: str, but: str = "") -> None:
    """Efface les contenus d'une table, sauf celui que sa fiche désigne ; leur nom finit par douze chiffres d'empreinte."""
    for old in tables().glob(f"{stem}-????????????.*"):
        if old.name != but:
            old.unlink(missing_ok=True)
