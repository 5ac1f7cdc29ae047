"""Charger une table du kit, hors ligne, avec les bons types ; et la liste de toutes les tables."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd

from datakit.data import cache, package, schema, store
from datakit.data.messages import said
from datakit.data.package import Dataset
from datakit.errors import DamagedData, ExplainedError
from figaudit.base.text import normalise, quote

_seen: dict[Dataset, Any] = {}  # les tables déjà lues : chaque appel en rend une copie, libre d’être modifiée


def load(name: str, part: str = "") -> Any:
    """La table `name` : un DataFrame, ou un GeoDataFrame si elle porte des contours ; d’un document, les octets.

    Quelques tables couvrent toute la France par département : `part` dit lequel (`load("prenoms_departement", "79")`).
    Le fichier est dans le kit, ou rafraîchi par `dk.refresh` : rien n’est demandé au réseau, et son empreinte est
    vérifiée à chaque lecture. Les lignes gardent l’ordre du fichier, les colonnes les types que dit `dk.describe(name)`.

    Erreurs : `UnknownDataset` si le nom est inconnu, `InvalidArgument` si `part` manque ou n’existe pas,
    `DamagedData` si le fichier manque ou a changé.

    >>> noms = load("prenoms_france")
    >>> list(noms.columns)
    ['annee', 'sexe', 'prenom', 'nombre', 'rang']
    >>> int(noms["annee"].min())
    1900
    """
    dataset = package.find(name, package.everything())
    asked = str(part).strip()

    # Une part est un fichier à elle, ou des lignes à prendre dans un fichier unique (voir `_only`).
    if dataset.parts or (asked and not dataset.partition):
        dataset = dataset.part(asked)
        asked = ""

    data, dataset = cache.refreshed(dataset) or (package.content(dataset), dataset)
    if not dataset.fields:
        return data  # ni lignes ni colonnes : une archive, un agenda, que le carnet ouvre lui-même

    frame = _read_once(data, dataset)
    if asked:
        return _only(frame, dataset, asked)
    return frame.copy(deep=False)  # pandas ne recopie que ce que l’on change : « copy-on-write »


def _read_once(data: bytes, dataset: Dataset) -> Any:
    """Le tableau, lu la première fois seulement."""
    if not dataset.sha256:
        dataset = replace(dataset, sha256=store.sha256(data))

    # La clé porte l’empreinte : un fichier changé n’est jamais confondu avec celui d’avant.
    if dataset not in _seen:
        _seen[dataset] = read(data, dataset)
    return _seen[dataset]


def _only(frame: pd.DataFrame, dataset: Dataset, key: str) -> pd.DataFrame:
    """Les lignes d’une part, dans une table d’un seul fichier ; `InvalidArgument` s’il n’y en a pas."""
    column = frame[normalise(dataset.partition)]
    kept = frame[column == key.upper().zfill(2)]
    if kept.empty:
        raise package.wrong_part(dataset, key, sorted(column.unique()))
    return kept.drop(columns=column.name).reset_index(drop=True)


def catalogue() -> pd.DataFrame:
    """Toutes les tables, triées par nom : titre, ce que décrit une ligne, source, licence, date.

    >>> "prenoms_france" in set(catalogue()["table"])
    True
    """
    head = ["table", "titre", "ce que décrit une ligne", "lignes", "source", "licence", "date"]
    rows = []
    for _, table in sorted(package.everything().items()):
        where = (table.source, table.license, table.version)
        rows.append((table.name, table.title, table.line, table.rows, *where))
    return pd.DataFrame(rows, columns=head)


def read(data: bytes, dataset: Dataset) -> Any:
    """Le tableau que contiennent les octets `data`, typé selon le schéma de `dataset`."""
    readers: dict[str, Callable[[bytes, Dataset], Any]] = {
        "csv": _csv,
        "parquet": _parquet,
        "geojson": _geojson,
    }
    if dataset.format not in readers:
        shown = quote(dataset.format)
        raise DamagedData(*said("table-format", name=quote(dataset.name), format=shown))

    try:
        frame = readers[dataset.format](data, dataset)
        return schema.typed(frame, dataset)
    except (ExplainedError, ImportError):  # une bibliothèque manque : le fichier n’y est pour rien
        raise
    except Exception as problem:  # chaque lecteur a ses façons d’échouer devant un fichier abîmé
        path = quote(dataset.path)
        kind = {"format": dataset.format, "encoding": dataset.encoding}
        why = type(problem).__name__
        raise DamagedData(*said("table-unreadable", path=path, why=why, **kind)) from problem


def as_csv(
    data: bytes,
    dataset: Dataset,
    keep: Callable[[Any], pd.DataFrame] | None = None,
) -> bytes:
    """La même table en CSV, là où rien d’autre ne se lit (Capytale, Basthon) ; `keep` en choisit les lignes."""
    frame = read(data, dataset)
    if keep:
        frame = keep(frame)

    missing = dataset.missing_values[0] if dataset.missing_values else ""
    return frame.to_csv(index=False, na_rep=missing, lineterminator="\n").encode()


def _csv(data: bytes, dataset: Dataset) -> pd.DataFrame:
    """Les cases telles qu’elles sont écrites : c’est `schema.typed` qui leur donne un type ; un contour y est du WKB en hexadécimal."""
    frame = pd.read_csv(
        io.BytesIO(data),
        compression="zip" if dataset.is_archived else None,
        encoding=dataset.encoding,
        dtype="str",
        na_values=list(dataset.missing_values),
        keep_default_na=False,
        skip_blank_lines=False,
    )
    if dataset.has_outlines:
        shapes = [bytes.fromhex(text) for text in frame["geometry"]]
        return _with_outlines(frame.assign(geometry=pd.Series(shapes, dtype="object")), dataset)
    return frame


def _parquet(data: bytes, dataset: Dataset) -> pd.DataFrame:
    """Textes lus par dictionnaire et entiers élargis avant pandas : deux fois plus vite que sans."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    words = [field.name for field in dataset.fields if field.type == "string"]
    file = pq.ParquetFile(pa.BufferReader(data), read_dictionary=words)
    table = file.read(use_threads=False)

    wide = [_widened(kind) for kind in table.schema.types]
    table = table.cast(pa.schema(list(zip(table.column_names, wide, strict=True))))
    frame = table.to_pandas(split_blocks=True, date_as_object=False)

    if dataset.has_outlines:
        return _with_outlines(frame, dataset)
    return frame


def _widened(kind: Any) -> Any:
    """Le type où lire une colonne de Parquet : ses entiers sur 64 bits, ses textes hors du dictionnaire."""
    import pyarrow as pa

    kind = getattr(kind, "value_type", kind)
    return pa.int64() if pa.types.is_integer(kind) else kind


def _with_outlines(frame: pd.DataFrame, dataset: Dataset) -> Any:
    """La table et ses contours, rangés en WKB dans la colonne `geometry`."""
    try:
        import geopandas as gpd
        import shapely
    except ImportError:  # dans un navigateur, les contours restent des octets ; le reste se lit
        return frame

    shapes = shapely.from_wkb(frame["geometry"])
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=dataset.crs or "EPSG:4326")


def _geojson(data: bytes, dataset: Dataset) -> Any:
    features = json.loads(data.decode(dataset.encoding))["features"]
    try:
        import geopandas as gpd
    except ImportError:
        return pd.DataFrame([one["properties"] | {"geometry": one["geometry"]} for one in features])
    return gpd.GeoDataFrame.from_features(features, crs=dataset.crs or "EPSG:4326")
