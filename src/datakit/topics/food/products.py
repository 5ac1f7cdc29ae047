"""Chercher un produit dans l'extrait, avec les mêmes gestes que le SDK officiel ; le direct en option."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import pandas as pd

from datakit.data.load import load
from datakit.errors import DatakitError, InvalidArgument, SourceUnavailable
from datakit.text import NBSP, did_you_mean, listing, normalise, quote
from datakit.topics.food.barcode import barcode

USER_AGENT = "datakit-sandwichs/0.1 (kit pedagogique de donnees ouvertes)"
TIMEOUT = 8
EXTRACT = "extrait du kit, valeurs de 2014 à 2026"
FIELDS = {  # colonne de l'extrait → champ de l'API officielle
    "code_barres": "code",
    "nom": "product_name",
    "marque": "brands",
    "quantite": "quantity",
    "categorie": "categories",
    "nutriscore": "nutriscore_grade",
    "nova": "nova_group",
    "nb_additifs": "additives_n",
    "labels": "labels",
    "origine": "origins",
    "lieu_fabrication": "manufacturing_places",
    "code_emballeur": "emb_codes",
    "ecoscore": "ecoscore_grade",
}
NUTRIMENTS = {
    "energie_kcal_100g": "energy-kcal",
    "matieres_grasses_100g": "fat",
    "acides_gras_satures_100g": "saturated-fat",
    "glucides_100g": "carbohydrates",
    "sucres_100g": "sugars",
    "fibres_100g": "fiber",
    "proteines_100g": "proteins",
    "sel_100g": "salt",
}


def product(code: object, *, live: bool = False) -> pd.Series:
    """La fiche d'un produit par son code-barres : une Series aux noms de colonnes de l'extrait.

    `live=True` interroge Open Food Facts par le SDK officiel (extra `live`) ; s'il ne répond pas, on revient
    à l'extrait en le disant. `attrs["origine"]` dit toujours d'où vient la fiche. Lève `InvalidArgument` si le
    code est mal formé, `SourceUnavailable` si aucune fiche n'est trouvée.

    >>> product("3523230001465")["marque"]
    'Ligueil'
    """
    digits = barcode(code).code
    found = OfflineAPI(live=live).product.get(digits)
    if found is None:
        found_code = barcode(digits)
        hint = listing([str(r) for r in found_code.likely], "ou")
        raise SourceUnavailable(
            f"Le produit {digits} n’est pas dans l’extrait du kit."
            + ("" if found_code.valid else " Sa clé est fausse."),
            'un code présent dans dk.load("openfoodfacts").'
            + (f" Vraisemblable{NBSP}: {hint}." if hint else ""),
            'cherchez par nom avec dk.food.search("…"), ou en direct avec live=True si vous avez le réseau.',
        )
    if "_origine" in found:
        return to_row(found, found["_origine"])
    frame = load("openfoodfacts")  # la ligne entière : elle a aussi l'année et les sources
    row = frame[frame["code_barres"] == found["code"]].iloc[0].rename(found["code"])
    row.attrs["origine"] = EXTRACT
    return row


def search(text: str = "", category: str | None = None, *, limit: int = 20) -> pd.DataFrame:
    """Les produits de l'extrait dont le nom ou la marque contient tous les mots de `text`.

    Accents et casse ignorés. `category` : une catégorie de l'extrait. `limit` : nombre de lignes rendues.

    >>> list(search("pepites chocolat", category="Cereales de petit-dejeuner").columns[:2])
    ['code_barres', 'nom']
    """
    frame, words, folded = _folded()
    keep = pd.Series(True, index=frame.index)
    for word in normalise(text).split():
        keep &= words.str.contains(word, regex=False)
    if category is not None:
        if normalise(category) not in set(folded):
            names = sorted(frame["categorie"].dropna().unique())
            raise InvalidArgument(
                f"L’extrait n’a pas de catégorie {quote(category)}.",
                did_you_mean(category, names) or f"L’une de : {listing(names, 'ou')}.",
                "Corrigez l’argument category.",
            )
        keep &= folded == normalise(category)
    return frame[keep].head(limit).reset_index(drop=True)


class OfflineAPI:
    """Les appels du SDK officiel (`openfoodfacts.API`), servis par l'extrait : `api.product.get(code)`.

    `live=True` passe par le vrai SDK, avec repli sur l'extrait. Le code écrit ici marche donc tel quel
    avec `openfoodfacts.API(user_agent="…")`.

    >>> OfflineAPI().product.get("3523230001465", fields=["code", "brands"])
    {'code': '3523230001465', 'brands': 'Ligueil'}
    """

    def __init__(self, user_agent: str = USER_AGENT, *, live: bool = False, timeout: int = TIMEOUT) -> None:
        self.product = _Products(user_agent, live, timeout)


class _Products:
    """La ressource `product` : `get` et `text_search`, comme dans le SDK."""

    def __init__(self, user_agent: str, live: bool, timeout: int) -> None:
        self._agent, self._live, self._timeout = user_agent, live, timeout

    def get(
        self, code: str, fields: list[str] | None = None, raise_if_invalid: bool = False
    ) -> dict[str, Any] | None:
        """La fiche au format de l'API, ou `None` ; `fields` limite les champs rendus.

        Un code vide lève `ValueError`, comme dans le SDK ; un code absent aussi, avec `raise_if_invalid`.
        """
        if not code:
            raise ValueError("code must be a non-empty string")
        if self._live:
            try:
                return _live_get(code, fields, self._agent, self._timeout)
            except DatakitError as problem:
                print(f"{problem.fact} Fiche prise dans l’{EXTRACT}.")
        frame = load("openfoodfacts")
        hit = frame[frame["code_barres"].isin({code, code.zfill(13)})]
        if hit.empty:
            if raise_if_invalid:
                raise ValueError(f"invalid barcode: {code}")
            return None
        return _only(to_api(hit.iloc[0]), fields)

    def text_search(self, query: str, page: int = 1, page_size: int = 20) -> dict[str, Any]:
        """Une recherche par mots, au format de l'API ; toujours servie par l'extrait (le direct demande un compte)."""
        found = search(query, limit=len(load("openfoodfacts")))
        start = (page - 1) * page_size
        rows = [to_api(row) for _, row in found.iloc[start : start + page_size].iterrows()]
        return {"count": len(found), "page": page, "page_size": page_size, "products": rows}


def to_api(row: pd.Series) -> dict[str, Any]:
    """Une ligne de l'extrait au format de l'API officielle ; les cases vides n'y sont pas."""
    out: dict[str, Any] = {
        api: _plain(row[col]) for col, api in FIELDS.items() if col in row and pd.notna(row[col])
    }
    out["nutriments"] = {
        f"{api}_100g": float(row[col]) for col, api in NUTRIMENTS.items() if col in row and pd.notna(row[col])
    }
    return out


def to_row(found: dict[str, Any], origin: str = EXTRACT) -> pd.Series:
    """Une fiche de l'API officielle aux colonnes de l'extrait ; `attrs["origine"]` dit d'où elle vient."""
    values = {col: found.get(api) for col, api in FIELDS.items()}
    nutriments = found.get("nutriments") or {}
    values |= {col: nutriments.get(f"{api}_100g") for col, api in NUTRIMENTS.items()}
    row = pd.Series(values, name=values["code_barres"], dtype=object)
    row.attrs["origine"] = origin
    return row


def _plain(value: Any) -> Any:
    return value.item() if hasattr(value, "item") else value


def _only(found: dict[str, Any], fields: Iterable[str] | None) -> dict[str, Any]:
    return {k: found[k] for k in fields if k in found} if fields else found


@lru_cache(maxsize=1)
def _folded() -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    frame = load("openfoodfacts")
    words = (frame["nom"].fillna("") + " " + frame["marque"].fillna("")).map(normalise)
    return frame, words, frame["categorie"].fillna("").map(normalise)


def _live_get(code: str, fields: list[str] | None, agent: str, timeout: int) -> dict[str, Any] | None:
    """La fiche par le SDK officiel ; toute panne devient un `SourceUnavailable`, dit en une phrase."""
    if os.environ.get("DATAKIT_OFFLINE") == "1":
        raise SourceUnavailable("Le direct est coupé (DATAKIT_OFFLINE=1).")
    try:
        import openfoodfacts
    except ImportError:
        raise SourceUnavailable(
            "Le direct demande le paquet openfoodfacts, qui n’est pas installé.",
            "l’extra « live » du kit.",
            'installez-le avec : pip install "datakit-sandwichs[live]"',
        ) from None
    try:
        api = openfoodfacts.API(user_agent=agent, timeout=timeout)
        found = api.product.get(code, fields=fields)
    except Exception as problem:  # réseau, délai, réponse qui n'est pas du JSON : le SDK laisse tout passer
        raise SourceUnavailable(f"Open Food Facts ne répond pas ({type(problem).__name__}).") from problem
    if found is not None and not fields:
        found = {**found, "_origine": "Open Food Facts, en direct"}
    return found
