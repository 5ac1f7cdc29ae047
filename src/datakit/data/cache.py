"""Une mémoire des réponses du réseau : datée, d'un seul tenant, sûre même à plusieurs ou interrompue."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit.data import store
from datakit.errors import SourceUnavailable
from datakit.text import plural

VARIABLE = "DATAKIT_CACHE"


def folder() -> Path:
    """Le dossier du cache : `DATAKIT_CACHE`, sinon celui de la session (il peut ne pas exister encore)."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
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
    return folder() / f"{store.sha256(key.encode())[:32]}.parquet"


def keep(key: str, frame: Any) -> None:
    """Garde une table (le fichier est remplacé d'un seul coup ; sa date fait l'âge)."""
    buffer = io.BytesIO()
    frame.to_parquet(buffer)
    folder().mkdir(parents=True, exist_ok=True)
    store.write(_path(key), buffer.getvalue())


def recall(key: str) -> Copy | None:
    """La table gardée sous cette clé, ou `None` ; un fichier illisible compte pour absent."""
    import pandas as pd
    import pyarrow.parquet as pq

    path = _path(key)
    try:
        seconds = max(0.0, time.time() - path.stat().st_mtime)
        data = path.read_bytes()
        if b"geo" in (pq.read_schema(io.BytesIO(data)).metadata or {}):
            import geopandas

            return Copy(geopandas.read_parquet(io.BytesIO(data)), seconds)
        return Copy(pd.read_parquet(io.BytesIO(data)), seconds)
    except (OSError, ValueError):
        return None


def remember(key: str, fetch: Callable[[], Any], max_age: float) -> Copy:
    """La table de cette clé : gardée si elle a moins de `max_age` secondes, sinon lue, sinon l'ancienne.

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
    with suppress(OSError):  # disque plein ou dossier en lecture seule : la table lue sert quand même
        keep(key, frame)
    return Copy(frame)
