"""Le catalogue du kit : ce que `datapackage.json` dit de chaque table."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from datakit.data import store
from datakit.errors import DamagedData, UnknownDataset
from datakit.text import did_you_mean, quote

FILE = "datapackage.json"
_LINE = re.compile(r"^Une ligne\s*(?:=|:|est|décrit|donne|porte|correspond à)?\s*(.+?)\.(?:\s|$)", re.DOTALL)


@dataclass(frozen=True)
class Field:
    """Une colonne : son nom dans le code, son titre en français, son unité et ce qu’elle contient."""

    name: str
    type: str = "string"
    title: str = ""
    unit: str = ""
    description: str = ""
    required: bool = False
    true_values: tuple[str, ...] = ("true", "True", "TRUE", "1")
    false_values: tuple[str, ...] = ("false", "False", "FALSE", "0")


@dataclass(frozen=True)
class Link:
    """Un nom et, s’il y en a une, son adresse : une source ou une licence."""

    title: str
    path: str = ""
    name: str = ""


@dataclass(frozen=True)
class Dataset:
    """La fiche d’une table, telle que `datapackage.json` la déclare.

    >>> Dataset(name="x", path="x.csv", description="Une ligne décrit une commune. Limite : aucune.").line
    'une commune'
    """

    name: str
    path: str
    title: str = ""
    description: str = ""
    period: str = ""
    rows: int = 0
    bytes: int = 0
    sha256: str = ""
    encoding: str = "utf-8"
    fields: tuple[Field, ...] = ()
    missing_values: tuple[str, ...] = ("",)
    licenses: tuple[Link, ...] = ()
    sources: tuple[Link, ...] = ()
    retrieved: int = 0
    derived: str = ""
    crs: str = ""
    portal: str = ""  # « hôte/identifiant » du jeu que la table reprend sur un portail
    update: Mapping[str, str] = dataclasses.field(default_factory=dict, hash=False)  # comment rafraîchir

    @property
    def format(self) -> str:
        """Le format du fichier : csv, parquet ou geojson."""
        return self.path.rpartition(".")[2].lower()

    @property
    def license(self) -> str:
        """Les licences, en toutes lettres."""
        return "\u202f; ".join(link.title or link.name for link in self.licenses)

    @property
    def source(self) -> str:
        """Les sources, en toutes lettres."""
        return "\u202f; ".join(link.title for link in self.sources)

    @property
    def line(self) -> str:
        """Ce que décrit une ligne : la première phrase de la description, sans « Une ligne »."""
        found = _LINE.match(self.description)
        return found[1] if found else self.description.partition(". ")[0].rstrip(".")

    @property
    def names(self) -> tuple[str, ...]:
        """Les noms des colonnes, dans l’ordre du fichier."""
        return tuple(field.name for field in self.fields)


def dataset(resource: Mapping[str, Any]) -> Dataset:
    """Traduit une ressource de `datapackage.json` (un dictionnaire) en `Dataset`.

    >>> dataset({"name": "villes", "path": "villes.csv", "hash": "sha256:ab"}).sha256
    'ab'
    """
    schema = resource.get("schema", {})
    return Dataset(
        name=resource["name"],
        path=resource["path"],
        fields=tuple(_field(raw) for raw in schema.get("fields", ())),
        missing_values=tuple(schema.get("missingValues", ("",))),
        licenses=tuple(_link(raw) for raw in resource.get("licenses", ())),
        sources=tuple(_link(raw) for raw in resource.get("sources", ())),
        sha256=resource.get("hash", "").removeprefix("sha256:"),
        retrieved=int(resource.get("retrieved", 0)),
        **{key: resource[key] for key in _PLAIN if key in resource},
    )


_PLAIN = ("title", "description", "period", "rows", "bytes", "encoding", "derived", "crs", "portal", "update")


def read(folder: Path) -> dict[str, Dataset]:
    """Les tables du dossier `folder`, par nom ; `DamagedData` si le catalogue manque ou est illisible."""
    path = Path(folder) / FILE
    try:
        return _read(path, path.stat().st_mtime_ns)
    except OSError as problem:
        fact = f"Le catalogue des tables, {quote(str(path))}, ne peut pas être lu ({problem.strerror})."
    except (ValueError, KeyError, TypeError, AttributeError):
        fact = f"Le catalogue des tables, {quote(str(path))}, est abîmé."
    raise DamagedData(
        fact,
        f"un dossier de données complet, avec son fichier {FILE} qui décrit chaque table.",
        store.AGAIN,
    )


@lru_cache(maxsize=4)
def _read(path: Path, _mtime: int) -> dict[str, Dataset]:
    resources = json.loads(path.read_text(encoding="utf-8"))["resources"]
    return {found.name: found for found in map(dataset, resources)}


def find(name: str, known: Mapping[str, Dataset]) -> Dataset:
    """La table `name` parmi `known`. `UnknownDataset`, avec une suggestion, si elle n’existe pas."""
    if isinstance(name, str) and name.strip() in known:
        return known[name.strip()]
    guess = did_you_mean(str(name)[:80], list(known))
    raise UnknownDataset(
        f"Aucune table du kit ne s’appelle {quote(str(name)[:80])}. {guess}".strip(),
        'le nom d’une table du kit, entre guillemets, comme dk.load("prenoms_france").',
        "lancez dk.catalogue() pour voir toutes les tables.",
    )


def _field(raw: Mapping[str, Any]) -> Field:
    default = Field(raw["name"])
    return Field(
        name=raw["name"],
        type=raw.get("type", "string"),
        title=raw.get("title", ""),
        unit=raw.get("unit", ""),
        description=raw.get("description", ""),
        required=bool(raw.get("constraints", {}).get("required", False)),
        true_values=tuple(raw.get("trueValues", default.true_values)),
        false_values=tuple(raw.get("falseValues", default.false_values)),
    )


def _link(raw: Mapping[str, Any]) -> Link:
    return Link(
        title=raw.get("title", raw.get("name", "")), path=raw.get("path", ""), name=raw.get("name", "")
    )
