"""La base entière : le Parquet officiel d'Open Food Facts, vu avec les colonnes de l'extrait, par DuckDB."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from datakit.data import store
from datakit.errors import DamagedData, DatakitError, InvalidArgument, SchemaMismatch
from datakit.text import NBSP, did_you_mean, listing, quote
from datakit.topics.food.products import NUTRIMENTS

_ORDER = (  # celui de l'extrait
    "code_barres", "nom", "marque", "quantite", "categorie", "nutriscore", "nova", *NUTRIMENTS, "nb_additifs", "labels",
    "origine", "lieu_fabrication", "code_emballeur", "ecoscore", "annee_donnees",
)  # fmt: skip
REQUIRED = ("code", "product_name", "nutriments", "categories_tags", "nutriscore_grade")
CATEGORIES = {  # étiquette officielle → catégorie de l'extrait ; la première qui convient l'emporte
    "en:breakfast-cereals": "céréales de petit-déjeuner", "en:biscuits-and-cakes": "biscuits et gâteaux",
    "en:cheeses": "fromages", "en:yogurts": "yaourts et fromages blancs", "en:chocolates": "chocolats",
    "en:sodas": "sodas et boissons sucrées", "en:fruit-juices": "jus de fruits", "en:prepared-meats": "charcuteries",
    "en:breads": "pains et biscottes", "en:jams": "confitures et miels", "en:honeys": "confitures et miels",
    "en:pizzas": "pizzas", "en:chocolate-spreads": "pâtes à tartiner", "en:chips-and-fries": "chips et apéritifs",
    "en:soups": "soupes", "en:sauces": "sauces et condiments", "en:fats": "beurres, huiles et crèmes",
    "en:waters": "eaux", "en:plant-based-milk-alternatives": "boissons végétales", "en:milks": "laits",
    "en:pastas": "pâtes, riz et féculents", "en:rices": "pâtes, riz et féculents", "en:meals": "plats préparés",
}  # fmt: skip
_PLAIN = {
    "code_barres": "code", "marque": "brands", "quantite": "quantity", "nova": "nova_group",
    "nb_additifs": "additives_n", "labels": "labels", "origine": "origins",
    "lieu_fabrication": "manufacturing_places",
}  # fmt: skip
QUERIES = {
    "complétude": "SELECT count(*) AS fiches, avg((nom IS NOT NULL)::INT) AS nom, avg((marque IS NOT NULL)::INT) AS marque,"
    " avg((nutriscore IS NOT NULL)::INT) AS nutriscore, avg((sucres_100g IS NOT NULL)::INT) AS sucres_100g,"
    " avg((fibres_100g IS NOT NULL)::INT) AS fibres_100g, avg((code_emballeur IS NOT NULL)::INT) AS code_emballeur"
    " FROM produits",
    "céréales": "SELECT nutriscore, count(*) AS produits, avg(sucres_100g) AS sucres, avg(fibres_100g) AS fibres FROM produits"
    " WHERE categorie = 'céréales de petit-déjeuner' GROUP BY nutriscore ORDER BY nutriscore",
    "impossibles": "SELECT count(*) FILTER (sucres_100g > glucides_100g + 0.5) AS sucres,"
    " count(*) FILTER (acides_gras_satures_100g > matieres_grasses_100g + 0.5) AS satures,"
    " count(*) FILTER (energie_kcal_100g > 910) AS energie FROM produits",
    "Vienne": "SELECT code_emballeur, count(*) AS produits FROM produits"
    " WHERE code_emballeur LIKE '%EMB 86%' OR code_emballeur LIKE '%FR 86.%' GROUP BY code_emballeur"
    " ORDER BY produits DESC, code_emballeur",
    "notes": "SELECT nova, nutriscore, count(*) AS produits FROM produits"
    " WHERE nova IS NOT NULL AND nutriscore IS NOT NULL GROUP BY ALL ORDER BY nova, nutriscore",
}


def _nutrient(name: str) -> str:
    # les deux listes sont communes à toutes les colonnes : DuckDB ne les calcule qu'une fois par fiche
    return (
        'list_extract(list_transform(nutriments, lambda x: x."100g"),'
        f" list_position(list_transform(nutriments, lambda x: x.name), '{name}'))"
    )


def _columns(known: set[str]) -> list[str]:
    """Les expressions SQL de la vue, pour les colonnes présentes dans le fichier."""
    eco = next((c for c in ("environmental_score_grade", "ecoscore_grade") if c in known), None)
    out = [f'"{api}" AS {col}' if api in known else f"NULL AS {col}" for col, api in _PLAIN.items()]
    names = "coalesce(list_filter(product_name, lambda x: x.lang = 'fr')[1].text, product_name[1].text)"
    out.append(f"nullif({names}, '') AS nom")
    cases = " ".join(
        f"WHEN list_contains(categories_tags, '{tag}') THEN '{name}'" for tag, name in CATEGORIES.items()
    )
    out.append(f"CASE {cases} END AS categorie")
    out.append(
        "CASE WHEN nutriscore_grade IN ('a', 'b', 'c', 'd', 'e') THEN nutriscore_grade END AS nutriscore"
    )
    out.append(f"nullif({eco}, 'unknown') AS ecoscore" if eco else "NULL AS ecoscore")
    emb = (
        "CASE WHEN len(emb_codes_tags) > 0 THEN regexp_replace(replace(upper(array_to_string(emb_codes_tags, ', ')),"
        " 'EMB-', 'EMB '), 'FR-(\\d[0-9AB])-(\\d{3})-(\\d{3})-(?:CE|EC)', 'FR \\1.\\2.\\3 CE', 'g') END"
    )
    out.append(f"{emb} AS code_emballeur" if "emb_codes_tags" in known else "NULL AS code_emballeur")
    out += [f"{_nutrient(api)} AS {col}" for col, api in NUTRIMENTS.items()]
    if "last_modified_t" in known:
        out.append("year(to_timestamp(last_modified_t)) AS annee_donnees")
    order = {name: i for i, name in enumerate(_ORDER)}
    out.sort(key=lambda part: order[part.rpartition(" AS ")[2]])
    return out + [c for c in ("countries_tags", "completeness") if c in known]


class Dump:
    """Une base ouverte : `sql(requête)` sur la vue `produits`, `frame(...)` pour une table pandas.

    S'emploie aussi avec `with`, pour fermer le fichier.
    """

    def __init__(self, con: Any, path: Path) -> None:
        self._con, self.path = con, path

    def sql(self, query: str) -> pd.DataFrame:
        """Le résultat d'une requête SQL sur `produits`, en DataFrame. Une faute de SQL est expliquée."""
        import duckdb

        try:
            return self._con.execute(query).df()
        except duckdb.OutOfMemoryException as problem:
            action = 'augmentez memory="1GB", ou demandez moins de colonnes (pas de SELECT *).'
            raise DatakitError("La requête ne tient pas dans la mémoire accordée.", "", action) from problem
        except (duckdb.BinderException, duckdb.CatalogException, duckdb.ParserException) as problem:
            fact = f"La requête n’est pas comprise{NBSP}: {str(problem).splitlines()[0][:200]}"
            raise InvalidArgument(
                fact, f"des colonnes parmi {listing(self.columns)}.", "Corrigez la requête."
            ) from None
        except (duckdb.IOException, duckdb.InvalidInputException, duckdb.SerializationException) as problem:
            raise _damaged(self.path, problem) from problem

    @property
    def columns(self) -> list[str]:
        """Les colonnes de la vue `produits`."""
        return [row[0] for row in self._con.execute("DESCRIBE produits").fetchall()]

    def frame(
        self, *columns: str, category: str | None = None, where: str = "", limit: int | None = None
    ) -> pd.DataFrame:
        """Une table pandas : des colonnes, une catégorie, une condition SQL, un nombre de lignes.

        Tout ce qui s'applique à l'extrait s'applique à cette table ; demandez peu de colonnes.
        """
        known = self.columns
        wrong = [c for c in columns if c not in known]
        if wrong:
            raise InvalidArgument(
                f"La base n’a pas de colonne {quote(wrong[0])}.",
                did_you_mean(wrong[0], known),
                "Corrigez le nom.",
            )
        tests = [f"({where})"] if where else []
        if category is not None:
            tests.append("categorie = '" + category.replace("'", "''") + "'")
        query = f"SELECT {', '.join(columns) or '*'} FROM produits"
        query += f" WHERE {' AND '.join(tests)}" if tests else ""
        return self.sql(query + (f" LIMIT {int(limit)}" if limit is not None else ""))

    def close(self) -> None:
        """Ferme la base."""
        self._con.close()

    def __enter__(self) -> Dump:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def dump(
    path: str | Path | None = None, *, memory: str = "512MB", threads: int = 2, progress: bool = True
) -> Dump:
    """Ouvre le Parquet officiel d'Open Food Facts (4 millions de fiches) sans le charger en mémoire.

    La vue `produits` a les noms de colonnes de l'extrait : la même requête marche sur les deux. Sans `path`, c'est
    l'extrait qu'on ouvre. `memory` et `threads` bornent DuckDB ; `progress` montre une barre sur les requêtes
    longues. Le fichier se télécharge à part (`food.parquet`, plusieurs Go, licence ODbL). Demande l'extra `live`.
    Lève `DamagedData` si le fichier manque ou est tronqué, `SchemaMismatch` si ses colonnes sont autres.

    >>> with dump() as base:
    ...     int(base.sql("SELECT count(*) AS n FROM produits")["n"].iloc[0])
    2462
    """
    con = _connect(memory, threads, progress)
    file = Path(path) if path is not None else store.root() / "openfoodfacts.parquet"
    try:
        source = _relation(con, file)
        known = {row[0]: row[1] for row in con.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()}
        tidy = {"code_barres", "nom", "sucres_100g"} <= set(known)
        if not tidy:
            _check(known, file)
        select = "*" if tidy else ", ".join(_columns(set(known)))
        con.execute(f"CREATE VIEW produits AS SELECT {select} FROM {source}")
    except BaseException:
        con.close()
        raise
    return Dump(con, file)


def _connect(memory: str, threads: int, progress: bool) -> Any:
    try:
        import duckdb
    except ImportError:
        raise InvalidArgument(
            "Ouvrir la base entière demande DuckDB, qui n’est pas installé.",
            "l’extra « live » du kit.",
            'installez-le avec : pip install "datakit-sandwichs[live]"',
        ) from None
    try:
        con = duckdb.connect(
            config={"memory_limit": memory, "threads": threads, "preserve_insertion_order": False}
        )
    except duckdb.Error as problem:
        fact = f"DuckDB n’accepte pas memory={memory!r}, threads={threads!r}."
        raise InvalidArgument(
            fact, 'memory="512MB", threads=2 par exemple.', "Corrigez ces réglages."
        ) from problem
    con.execute(f"SET enable_progress_bar = {'true' if progress else 'false'}")
    con.execute("SET enable_progress_bar_print = " + ("true" if progress else "false"))
    return con


def _relation(con: Any, file: Path) -> str:
    """Le fichier, cité pour SQL, après avoir vérifié qu'il s'ouvre."""
    import duckdb

    if not file.is_file():
        raise DamagedData(
            f"Le fichier {quote(file)} n’existe pas.", "un fichier Parquet téléchargé.", "Vérifiez le chemin."
        )
    source = "read_parquet('" + str(file).replace("'", "''") + "')"
    try:
        con.execute(f"SELECT * FROM {source} LIMIT 0")
    except duckdb.Error as problem:
        raise _damaged(file, problem) from problem
    return source


def _damaged(file: Path, problem: Exception) -> DamagedData:
    return DamagedData(
        f"{quote(file.name)} n’est pas un Parquet complet ({str(problem).splitlines()[0][:120]}).",
        "le fichier entier : un téléchargement coupé perd la fin, où Parquet range sa table des matières.",
        "téléchargez-le à nouveau et comparez sa taille à celle annoncée.",
    )


def _check(known: dict[str, str], file: Path) -> None:
    missing = [c for c in REQUIRED if c not in known]
    wrong = [c for c in ("nutriments", "product_name") if c in known and not known[c].endswith("[]")]
    if missing or wrong:
        said = [f"il manque {listing(map(quote, missing))}"] if missing else []
        said += [f"{quote(c)} n’est pas une liste ({known[c][:40]})" for c in wrong]
        raise SchemaMismatch(
            f"{quote(file.name)} n’est pas le Parquet d’Open Food Facts{NBSP}: {listing(said)}.",
            "le fichier food.parquet publié par Open Food Facts (colonnes imbriquées).",
            "vérifiez que vous n’avez pas pris l’export CSV converti, ou un autre jeu de données.",
        )
