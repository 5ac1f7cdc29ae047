"""La base entière : le Parquet officiel d'Open Food Facts, vu avec les colonnes de l'extrait, par DuckDB."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pandas as pd

from datakit.data import store
from datakit.errors import DamagedData, ExplainedError, InvalidArgument, SchemaMismatch
from datakit.subjects import messages
from datakit.subjects.food.products import FIELDS, NUTRIMENTS, WORDS
from figaudit.base.text import listing, quote

QUERIES = WORDS["queries"]  # cinq questions qui se posent à l'extrait comme à la base entière
CATEGORIES = WORDS["categories"]  # étiquette officielle → catégorie de l'extrait ; la première l'emporte
SETTINGS = {"memory_limit": "512MB", "threads": 2, "preserve_insertion_order": False}
REQUIRED = ("code", "product_name", "nutriments", "categories_tags", "nutriscore_grade")
_ECOSCORES = ("environmental_score_grade", "ecoscore_grade")  # le nom d'aujourd'hui, celui d'hier


def _columns(known: set[str]) -> dict[str, str]:
    """Les colonnes de la vue, et leur expression SQL d'après les colonnes du fichier."""
    sql = WORDS["sql"]
    cases = (f"WHEN list_contains(categories_tags, '{tag}') THEN '{c}'" for tag, c in CATEGORIES.items())
    special = {
        **sql,
        "categorie": f"CASE {' '.join(cases)} END",
        "ecoscore": next((f"nullif({c}, 'unknown')" for c in _ECOSCORES if c in known), "NULL"),
        "code_emballeur": sql["code_emballeur"] if "emb_codes_tags" in known else "NULL",
    }
    found = {col: special.get(col) or (f'"{api}"' if api in known else "NULL") for col, api in FIELDS.items()}
    # ses deux listes sont communes à tous les nutriments : DuckDB ne les calcule qu'une fois par fiche
    found |= {col: sql["nutriment"].format(api) for col, api in NUTRIMENTS.items()}
    if "last_modified_t" in known:
        found["annee_donnees"] = "year(to_timestamp(last_modified_t))"
    return found | {c: c for c in ("countries_tags", "completeness") if c in known}


class Dump(AbstractContextManager["Dump"]):
    """Une base ouverte : `sql(requête)` sur la vue `produits` ; s'emploie avec `with`, qui ferme le fichier."""

    def __init__(self, con: Any, path: Path) -> None:
        self._con, self.path = con, path

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
            why, columns = str(problem).splitlines()[0][:200], listing(self.columns)
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
    con = duckdb.connect(config=SETTINGS)
    file = Path(path) if path is not None else store.root() / "openfoodfacts.parquet"
    try:
        con.execute(f"CREATE VIEW produits AS {_view(con, file)}")
    except BaseException:
        con.close()
        raise
    return Dump(con, file)


def _view(con: Any, file: Path) -> str:
    import duckdb

    if not file.is_file():
        raise DamagedData(*messages.said("dump-absent", file=quote(file)))
    source = "read_parquet('" + str(file).replace("'", "''") + "')"
    try:
        known = dict(con.execute(f"SELECT column_name, column_type FROM (DESCRIBE FROM {source})").fetchall())
    except duckdb.Error as problem:
        raise _damaged(file, problem) from problem
    if {"code_barres", "nom", "sucres_100g"} <= set(known):
        return f"SELECT * FROM {source}"
    missing = listing(quote(c) for c in REQUIRED if c not in known)
    faults = [f"il manque {missing}"] if missing else []
    single = [c for c in ("nutriments", "product_name") if not known.get(c, "[]").endswith("[]")]
    faults += [f"{quote(column)} n’est pas une liste ({known[column][:40]})" for column in single]
    if faults:
        raise SchemaMismatch(*messages.said("dump-schema", file=quote(file.name), faults=listing(faults)))
    columns = ", ".join(f"{made} AS {column}" for column, made in _columns(set(known)).items())
    return f"SELECT {columns} FROM {source}"


def _damaged(file: Path, problem: Exception) -> DamagedData:
    why = str(problem).splitlines()[0][:120]
    return DamagedData(*messages.said("dump-damaged", file=quote(file.name), why=why))
