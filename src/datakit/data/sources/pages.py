"""Les lignes d'un jeu, telles qu'un portail les donne : page après page, parfois deux fois, parfois pas toutes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

import pandas as pd

from datakit.data import http
from datakit.data.package import Field
from datakit.data.sources.catalogue import announced_count
from figaudit.base.text import number, plural


class Asked(NamedTuple):
    """Ce que l'on demande d'un jeu : un filtre, des colonnes, celles-là seulement ou toutes, un nombre de lignes."""

    where: Mapping[str, Any]
    fields: Sequence[Field]
    narrowed: bool = False
    most: int | None = None


@dataclass(frozen=True)
class Page:
    """Des lignes et leurs identifiants, le total que le portail annonce, et de quoi demander la page suivante."""

    part: Any  # un tableau de pandas ou de pyarrow
    ids: Any  # vide si les lignes n'ont pas d'identifiant
    total: int | None = None
    next: str = ""  # l'adresse de la suivante ; vide s'il n'y en a plus
    ask: Mapping[str, Any] | None = None  # ses paramètres, s'ils ne sont pas déjà dans l'adresse


def page(
    records: Iterable[Any],
    total: Any,
    next: str = "",
    ask: Mapping[str, Any] | None = None,
) -> Page:
    """Une page de lignes JSON ; colonne par colonne, bien plus rapide que ligne par ligne."""
    rows = [row for row in records if isinstance(row, dict)]
    names = dict.fromkeys(chain.from_iterable(rows))
    columns = {name: [row.get(name) for row in rows] for name in names}
    part = pd.DataFrame(columns, dtype="object")  # un grand entier près d'une case vide doit rester entier

    ids = [row["_id"] for row in rows if "_id" in row]
    return Page(part, ids, announced_count(total), next, ask)


def arrow_types(fields: Sequence[Field], seen: pd.DataFrame) -> dict[str, Any]:
    """Les types où lire tout de suite un CSV ; pas les nombres que les lignes déjà vues écrivent comme des codes."""
    import pyarrow as pa

    kinds = {
        "date": pa.timestamp("ms"),
        "datetime": pa.timestamp("us", "UTC"),
        "boolean": pa.bool_(),
        "integer": pa.int64(),
        "number": pa.float64(),
    }
    found = {}
    for field in fields:
        is_number = field.type in ("integer", "number")
        if is_number and field.name in seen and _has_texts(seen[field.name]):
            continue
        if field.type in kinds:
            found[field.name] = kinds[field.type]
    return found


def _has_texts(column: pd.Series) -> bool:
    return any(isinstance(value, str) for value in column)


def distinct(ids: Iterable[Any]) -> int:
    """Combien d'identifiants différents en plusieurs suites ; pyarrow les compte bien plus vite que pandas."""
    import pyarrow as pa
    import pyarrow.compute as pc

    chunks = []
    for one in ids:
        if isinstance(one, pa.ChunkedArray):
            chunks += [chunk.cast(pa.string()) for chunk in one.chunks]
            continue
        array = pa.array(pd.Series(one, dtype="str"))
        pieces = getattr(array, "chunks", [array])  # au-delà de deux gigaoctets, pyarrow en fait plusieurs
        chunks += [piece.cast(pa.string()) for piece in pieces]
    return len(pc.unique(pa.chunked_array(chunks)))


def due(total: int | None, asked: Asked) -> int:
    """Combien de lignes le portail doit donner, d'après son total et ce que l'on demande ; 0 s'il n'en dit rien."""
    if not total:
        return 0
    return min(total, asked.most or total)


def whole(
    frame: pd.DataFrame,
    total: int | None,
    asked: Asked,
    base: str,
) -> tuple[pd.DataFrame, list[str]]:
    """Les lignes reçues, une fois chacune, et ce qui manque au total annoncé ; lève si elles manquent toutes."""
    received = len(frame)
    frame = _once(frame, total)
    notes = []
    twice = received - len(frame)
    if twice:
        extra = plural(twice, "ligne reçue", "lignes reçues")
        kept = "gardée" if twice < 2 else "gardées"
        notes.append(f"{extra} deux fois, {kept} une seule fois")

    expected = due(total, asked)
    if expected and len(frame) == 0:
        raise http.Failure("none", base, total=plural(expected, "ligne"))
    if len(frame) < expected:
        announced = plural(expected, "ligne")
        notes.append(f"le portail annonce {announced} et n’en donne que {number(len(frame))}")

    return frame.head(asked.most or len(frame)), notes


def _once(frame: pd.DataFrame, total: int | None) -> pd.DataFrame:
    """Les lignes, une fois chacune : d'après leur identifiant, sinon si leur nombre dépasse le total annoncé."""
    if "_id" in frame and frame["_id"].notna().all():
        if distinct([frame["_id"]]) < len(frame):
            return frame.drop_duplicates("_id", ignore_index=True)
        return frame

    # Sans identifiant, deux lignes semblables peuvent être deux arbres : on n'en ôte que si le total le confirme.
    if total and len(frame) > total:
        once = frame.astype("str").drop_duplicates()
        if len(once) >= total:
            return frame.loc[once.index].reset_index(drop=True)
    return frame
