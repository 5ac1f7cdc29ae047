"""La base entière (carnet 08) : le Parquet officiel d'Open Food Facts, vu avec les colonnes de l'extrait, par DuckDB."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pandas as pd

from datakit.data import store
from datakit.errors import DamagedData, ExplainedError, InvalidArgument, SchemaMismatch
from datakit.subjects import messages
from datakit.subjects.food.products import FIELDS, NUTRIMENTS, WORDS
from figaudit.base.text import listing, quote

QUERIES: dict[str, str] = WORDS["queries"]  # cinq questions qui se posent à l'extrait comme à la base entière
CATEGORIES: dict[str, str] = WORDS[
    "categories"
]  # étiquette officielle → catégorie de l'extrait ; la première l'emporte
SETTINGS: dict[str, Any] = {"memory_limit": "512MB", "threads": 2, "preserve_insertion_order": False}
REQUIRED = ("code", "product_name", "nutriments", "categories_tags", "nutriscore_grade")
_ECOSCORES = ("environmental_score_grade", "ecoscore_grade")  # le nom d'aujourd'hui, celui d'hier


def _columns(known: set[str]) -> dict[str, str]:
    """Les colonnes de la vue, et leur expression SQL d'après les colonnes du fichier."""
    sql = WORDS["sql"]
    made = {**sql, "categorie": _category(), "ecoscore": _ecoscore(known)}
    if "emb_codes_tags" not in known:
        made["code_emballeur"] = "NULL"

    columns = {}
    for column, field in FIELDS.items():
        plain = f'"{field}"' if field in known else "NULL"
        columns[column] = made.get(column) or plain
    for column, field in NUTRIMENTS.items():
        # ses deux listes sont communes à tous les nutriments : DuckDB ne les calcule qu'une fois par fiche
        columns[column] = sql["nutriment"].format(field)

    if "last_modified_t" in known:
        columns["annee_donnees"] = "year(to_timestamp(last_modified_t))"
    for column in ("countries_tags", "completeness"):
        if column in known:
            columns[column] = column
    return columns


def _category() -> str:
    """La catégorie de l'extrait : celle de la première étiquette officielle que porte la fiche."""
    cases = [
        f"WHEN list_contains(categories_tags, '{tag}') THEN '{name}'" for tag, name in CATEGORIES.items()
    ]
    return f"CASE {' '.join(cases)} END"


def _ecoscore(known: set[str]) -> str:
    for column in _ECOSCORES:
        if column in known:
            return f"nullif({column}, 'unknown')"
    return "NULL"


class Dump(AbstractContextManager["Dump"]):
    """Une base ouverte : `sql(requête)` sur la vue `produits` ; s'emploie avec `with`, qui ferme le fichier."""

    def __init__(self, con: Any, path: Path) -> None:
        self._con = con
        self.path = path

    def sql(self, query: str) -> pd.DataFrame:
        """Le résultat d'une requête SQL sur `produits`, en DataFrame ; une faute de SQL est expliquée.

        Tout ce qui s'applique à l'extrait s'applique à cette table : demandez peu de colonnes.
        """
        import duckdb

        try:
            return self._con.execute(query).df()
        except duckdb.OutOfMemoryException as problem:
            raise ExplainedError(*messages.said("dump-memory")) from problem
        except (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException) as problem:
            why = str(problem).splitlines()[0][:200]
            columns = listing(self.columns)
            raise InvalidArgument(*messages.said("dump-query", why=why, columns=columns)) from None
        except (duckdb.IOException, duckdb.InvalidInputException, duckdb.SerializationException) as problem:
            raise _damaged(self.path, problem) from problem

    @property
    def columns(self) -> list[str]:
        """Les colonnes de la vue `produits`."""
        return [row[0] for row in self._con.execute("DESCRIBE produits").fetchall()]

    def __exit__(self, *_: object) -> None:
        self._con.close()


def dump(path: str | Path | None = None) -> Dump:
    """Ouvre le Parquet officiel d'Open Food Facts (4 millions de fiches) sans le charger en mémoire.

    La vue `produits` a les noms de colonnes de l'extrait : la même requête marche sur les deux. Sans `path`, c'est
    l'extrait qu'on ouvre. Le fichier se télécharge à part (`food.parquet`, plusieurs Go, licence ODbL). Demande
    l'extra `live`. Lève `DamagedData` si le fichier manque ou est tronqué, `SchemaMismatch` si ses colonnes sont autres.

    >>> with dump() as base:
    ...     int(base.sql("SELECT count(*) AS n FROM produits")["n"].iloc[0])
    2462
    """
    try:
        import duckdb
    except ImportError:
        raise InvalidArgument(*messages.said("dump-duckdb")) from None

    file = store.root() / "openfoodfacts.parquet" if path is None else Path(path)
    con = duckdb.connect(config=SETTINGS)
    try:
        con.execute(f"CREATE VIEW produits AS {_view(con, file)}")
    except BaseException:
        con.close()
        raise
    return Dump(con, file)


def _view(con: Any, file: Path) -> str:
    """La requête de la vue ; lève une erreur si ce n'est ni l'extrait, ni le Parquet officiel."""
    import duckdb

    if not file.is_file():
        raise DamagedData(*messages.said("dump-absent", file=quote(file)))
    source = "read_parquet('" + str(file).replace("'", "''") + "')"
    try:
        described = con.execute(f"SELECT column_name, column_type FROM (DESCRIBE FROM {source})")
        known = dict(described.fetchall())
    except duckdb.Error as problem:
        raise _damaged(file, problem) from problem

    if {"code_barres", "nom", "sucres_100g"} <= set(known):  # l'extrait du kit
        return f"SELECT * FROM {source}"
    faults = _faults(known)
    if faults:
        raise SchemaMismatch(*messages.said("dump-schema", file=quote(file.name), faults=listing(faults)))
    columns = ", ".join(f"{made} AS {column}" for column, made in _columns(set(known)).items())
    return f"SELECT {columns} FROM {source}"


def _faults(known: Mapping[str, str]) -> list[str]:
    """Ce qui distingue ces colonnes de celles du Parquet officiel : une absente, une qui n'est plus une liste."""
    faults = []
    missing = [column for column in REQUIRED if column not in known]
    if missing:
        faults.append(f"il manque {listing(map(quote, missing))}")
    for column in ("nutriments", "product_name"):
        if column in known and not known[column].endswith("[]"):
            faults.append(f"{quote(column)} n’est pas une liste ({known[column][:40]})")
    return faults


def _damaged(file: Path, problem: Exception) -> DamagedData:
    why = str(problem).splitlines()[0][:120]
    return DamagedData(*messages.said("dump-damaged", file=quote(file.name), why=why))
