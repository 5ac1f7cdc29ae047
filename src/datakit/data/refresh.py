"""Rafraîchir une table : source, vérification du schéma, échange ; sinon l'ancienne reste, et l'on dit pourquoi."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from datakit.data import http, load, package, portal, refreshed, schema
from datakit.data.package import Dataset
from datakit.data.progress import Progress
from datakit.data.sources import insee, plain
from datakit.errors import DatakitError, InvalidArgument, SchemaMismatch
from datakit.text import listing, number, plural, quote

TOPS = 60


def _portal(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    address, _, id = (where or dataset.portal).rpartition("/")
    live = portal.portal(address)
    live.limits = limits
    if live.source is None:
        raise SchemaMismatch(live.why, "le portail en ligne.", "réessayez plus tard.")
    return live._catalogue() if id == "catalogue" else live._load(id, {}, None, None)


def _file(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    table, reading = plain.read(where, limits)
    print(f"{quote(dataset.name)}\u00a0: {reading}.")
    return table


def _department(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    code = dataset.key or dataset.update["departement"]
    table = insee.department(insee.read(where, limits), code)
    table = table[table["prenom"] != insee.RARE]
    return table.sort_values(["sexe", "prenom", "annee"], ignore_index=True)


RECIPES: dict[str, Callable[[Dataset, str, http.Limits], Any]] = {
    "insee-france": lambda dataset, where, limits: insee.ranked(insee.read(where, limits), TOPS),
    "insee-departement": _department,
    "portail": _portal,
    "fichier": _file,
}


def refresh(name: str, source: str = "") -> Any:
    """Remplace une table par sa version la plus récente, si elle tient la route ; la rend.

    Une table découpée se rafraîchit part par part (« prenoms_departement/79 »). `source` donne une autre adresse ou un fichier déjà téléchargé. La nouvelle version doit suivre le schéma
    de la table et ne pas avoir perdu la moitié de ses lignes ; sinon rien ne change et une phrase dit pourquoi.
    La version livrée avec le kit n'est jamais touchée (`datakit refresh --reset` y revient).

    Lève `UnknownDataset`, ou `InvalidArgument` si la table n'a pas de source connue.

    >>> import os; os.environ["DATAKIT_OFFLINE"] = "1"
    >>> len(refresh("prenoms_departement/86")) == len(load.load("prenoms_departement", "86"))
    «...prenoms_departement/86...» n'a pas été rafraîchie... Le réseau est coupé par le réglage DATAKIT_OFFLINE.
    Version livrée avec le kit (1900-2018)... elle reste en place.
    True
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    dataset, recipe = _recipe(name, source)
    started, bar = time.monotonic(), Progress(name)
    try:
        table, after = _renewed(dataset, recipe, source, http.Limits(progress=bar))
    except (DatakitError, OSError) as problem:
        bar.close()
        why = problem.fact if isinstance(problem, DatakitError) else str(problem)
        print(f"{quote(name)} n'a pas été rafraîchie\u00a0: {why}")
        print(f"{_dated(dataset)}\u00a0: elle reste en place.")
        return load.load(name)
    bar.close()
    gain = len(table) - dataset.rows
    print(
        f"{quote(name)} est rafraîchie\u00a0: {plural(len(table), 'ligne')} ({'+' if gain >= 0 else ''}{number(gain)}), "
        f"en {number(time.monotonic() - started, 1)} s. Version {after.period or after.retrieved}."
    )
    return load.load(name)


def _renewed(dataset: Dataset, recipe: str, source: str, limits: http.Limits) -> tuple[Any, Dataset]:
    table = _accepted(RECIPES[recipe](dataset, source or dataset.update.get("url", ""), limits), dataset)
    described = {"rows": len(table), "retrieved": date.today().year, "period": _period(table, dataset)}
    return table, refreshed.swap(dataset, _serialised(table, dataset), **described)


def _recipe(name: str, source: str) -> tuple[Dataset, str]:
    known = package.everything()
    dataset = package.find(name, known)
    if dataset.parts:
        dataset.part("")  # lève : il faut dire laquelle, « table/part »
    recipe = dataset.update.get("kind", "fichier" if source else "")
    if not recipe:
        able = listing(quote(d.name) for d in known.values() if d.update)
        raise InvalidArgument(
            f"La table {quote(name)} n'a pas de source que le kit sache relire.",
            f"l'une de celles-ci\u00a0: {able}.",
            'donnez un fichier\u00a0: dk.refresh(nom, source="chemin.csv").',
        )
    return dataset, recipe


def _accepted(table: Any, dataset: Dataset) -> Any:
    names = [n for n in dataset.names if n in table]
    extra = [c for c in table.columns if c not in dataset.names]
    table = schema.typed(table[names] if extra else table, dataset)
    table = schema.check(table, dataset)
    before = dataset.rows
    if len(table) < before / 2:
        raise SchemaMismatch(
            f"la nouvelle version n'a que {plural(len(table), 'ligne')}, contre {number(before)} auparavant.",
            "au moins la moitié des lignes.",
            "vérifiez la source\u00a0; si elle a vraiment raccourci, signalez-le à qui tient le kit.",
        )
    return table


def _serialised(table: Any, dataset: Dataset) -> bytes:
    if dataset.format == "parquet":
        buffer = io.BytesIO()
        table.to_parquet(buffer, index=False, compression="zstd")
        return buffer.getvalue()
    if dataset.format == "geojson":
        return table.to_json(drop_id=True).encode()
    return table.to_csv(index=False).encode(dataset.encoding)


def _period(table: Any, dataset: Dataset) -> str:
    if "annee" in table and len(table):
        return f"{int(table['annee'].min())}-{int(table['annee'].max())}"
    return date.today().isoformat() if dataset.update.get("kind") == "portail" else dataset.period


def _dated(dataset: Dataset) -> str:
    held = refreshed.find(dataset)
    return (
        f"Version {held[1].period or held[1].retrieved}, déjà rafraîchie"
        if held
        else f"Version livrée avec le kit ({dataset.period or dataset.retrieved})"
    )
