"""Les tables de l’édition du navigateur : en CSV comprimé, que pandas lit sans pyarrow.

Un navigateur compile pyarrow en l’ouvrant : neuf mégaoctets à recevoir, et plus de la moitié de la mémoire d’un onglet.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.data import load, package, store
from datakit.data.package import Dataset
from datakit.tools import archive

_INSIDE = "table.csv"  # le seul fichier de l’archive d’une table


@dataclass(frozen=True)
class Light:
    """Les tables changées : leurs fichiers, par chemin ; ce qu’en dit la fiche, par nom ; les nouvelles empreintes, par
    empreinte d’avant ; et les nouveaux chemins, par chemin d’avant."""

    files: dict[str, bytes]
    resources: dict[str, dict[str, Any]]
    marks: dict[str, str]
    paths: dict[str, str]

    def rekeyed(self, held: dict[str, Any]) -> dict[str, Any]:
        """Les clés d’un atelier, où l’empreinte de chaque table est celle du fichier que l’on donne ici."""
        tables = held.get("tables", {})
        return held | {"tables": {name: self.marks.get(mark, mark) for name, mark in tables.items()}}


def is_lightened(table: Dataset) -> bool:
    """Cette table se donne-t-elle en CSV ? Celles que seul pyarrow lirait."""
    files = table.parts or (table,)
    return files[0].format == "parquet"


def lightened(tables: Mapping[str, Dataset], cache: Path) -> Light:
    """Les tables de `tables` qui changent : les mêmes lignes, les mêmes types une fois lues, dans un CSV comprimé.

    Une France entière de prénoms demande une demi-minute : ce qui est déjà fait est gardé dans `cache`.
    """

    def packed(data: bytes, table: Dataset) -> bytes:
        said = repr((table.fields, table.missing_values))
        made = cache / f"{store.sha256(data + said.encode())[:32]}.zip"
        if not made.is_file():
            safely.write(made, archive.zipped({_INSIDE: _text(data, table)}))
        return made.read_bytes()

    chosen = {name: table for name, table in tables.items() if is_lightened(table)}
    files, card = package.reduced(chosen, None, tables, packed)

    resources = {}
    marks = {}
    paths = {}
    for raw in card["resources"]:
        whole = chosen[raw["name"]]
        for one, before in zip(raw.get("parts", [raw]), whole.parts or (whole,), strict=True):
            # Un serveur décomprime parfois de lui-même un « .gz », dont l’empreinte ne serait plus la bonne.
            archived = f"{one['path']}.zip"
            files[archived] = files.pop(one["path"])
            one["path"] = archived
            paths[before.path] = archived
            marks[before.sha256] = one["hash"].removeprefix("sha256:")
        resources[raw["name"]] = raw
    return Light(files, resources, marks, paths)


def _text(data: bytes, table: Dataset) -> bytes:
    """La table en CSV ; ses contours, rangés en WKB, s’y écrivent en hexadécimal."""
    if not any(field.type == "geojson" for field in table.fields):
        return load.as_csv(data, table)

    frame = pd.read_parquet(io.BytesIO(data))
    frame["geometry"] = frame["geometry"].map(bytes.hex)
    return frame.to_csv(index=False, lineterminator="\n").encode()
