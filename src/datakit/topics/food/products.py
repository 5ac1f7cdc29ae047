"""Chercher un produit dans l'extrait, avec les mêmes gestes que le SDK officiel ; le direct en option."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from importlib.resources import files
from typing import Any

import pandas as pd

from datakit.data.load import load
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.text import NBSP, did_you_mean, listing, normalise, quote
from datakit.topics.food.barcode import barcode

USER_AGENT = "datakit-sandwichs/0.1 (kit pedagogique de donnees ouvertes)"
TIMEOUT = 8
EXTRACT, LIVE = "extrait du kit, valeurs de 2014 à 2026", "Open Food Facts, en direct"
WORDS: dict[str, dict[str, str]] = json.loads(
    files(__package__).joinpath("openfoodfacts.json").read_text("utf-8")
)
FIELDS, NUTRIMENTS = WORDS["fields"], WORDS["nutriments"]  # colonne de l'extrait → champ de l'API officielle


def needs(df: pd.DataFrame, column: str, said: str = "") -> None:
    """Lève `InvalidArgument` si la table n'a pas cette colonne ; `said` : ce qu'elle contient, en mots.

    >>> needs(pd.DataFrame({"nom": ["Pain"]}), "nom")
    """
    if column not in df:
        raise InvalidArgument(
            f"Cette table n’a pas de {said or 'colonne ' + quote(column)}.",
            did_you_mean(column, df.columns) or f"une colonne {quote(column)}.",
            'corrigez le nom, ou partez de dk.load("openfoodfacts").',
        )


def product(code: object, *, live: bool = False) -> pd.Series:
    """La fiche d'un produit par son code-barres : une Series aux noms de colonnes de l'extrait.

    `live=True` interroge Open Food Facts par le SDK officiel (extra `live`) ; s'il ne répond pas, on revient
    à l'extrait en le disant. `attrs["origine"]` dit toujours d'où vient la fiche. Lève `InvalidArgument` si le
    code est mal formé, `SourceUnavailable` si aucune fiche n'est trouvée.

    >>> product("3523230001465")["marque"]
    'Ligueil'
    """
    read = barcode(code)
    if live and (found := _ask(read.code, None, USER_AGENT, TIMEOUT)):
        return to_row(found, LIVE)
    row = _extract_row(read.code)
    if row is not None:
        row.attrs["origine"] = EXTRACT
        return row
    hint = listing(map(str, read.likely), "ou")
    raise SourceUnavailable(
        f"Le produit {read.code} n’est pas dans l’extrait du kit."
        + ("" if read.valid else " Sa clé est fausse."),
        'un code présent dans dk.load("openfoodfacts").' + (f" Vraisemblable{NBSP}: {hint}." if hint else ""),
        'cherchez par nom avec dk.food.search("…"), ou en direct avec live=True si vous avez le réseau.',
    )


def _extract_row(code: str) -> pd.Series | None:
    frame = load("openfoodfacts")
    hit = frame[frame["code_barres"].isin({code, code.zfill(13)})]
    return None if hit.empty else hit.iloc[0].rename(hit["code_barres"].iloc[0])


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
            close = did_you_mean(category, names) or f"{listing(names, 'ou')}."
            fact = f"L’extrait n’a pas de catégorie {quote(category)}."
            raise InvalidArgument(fact, close, "Corrigez l’argument category.")
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
        if self._live and (found := _ask(code, fields, self._agent, self._timeout)):
            return found
        row = _extract_row(code)
        if row is None and raise_if_invalid:
            raise ValueError(f"invalid barcode: {code}")
        if row is None:
            return None
        whole = to_api(row)
        return {k: whole[k] for k in fields if k in whole} if fields else whole

    def text_search(self, query: str, page: int = 1, page_size: int = 20) -> dict[str, Any]:
        """Une recherche par mots, au format de l'API ; toujours servie par l'extrait (le direct demande un compte)."""
        found = search(query, limit=len(load("openfoodfacts")))
        start = (page - 1) * page_size
        rows = [to_api(row) for _, row in found.iloc[start : start + page_size].iterrows()]
        return {"count": len(found), "page": page, "page_size": page_size, "products": rows}


def to_api(row: pd.Series) -> dict[str, Any]:
    """Une ligne de l'extrait au format de l'API officielle ; les cases vides n'y sont pas."""
    known = {col: getattr(v, "item", lambda v=v: v)() for col, v in row.items() if pd.notna(v)}
    out: dict[str, Any] = {api: known[col] for col, api in FIELDS.items() if col in known}
    out["nutriments"] = {f"{api}_100g": known[col] for col, api in NUTRIMENTS.items() if col in known}
    return out


def to_row(found: dict[str, Any], origin: str = EXTRACT) -> pd.Series:
    """Une fiche de l'API officielle aux colonnes de l'extrait ; `attrs["origine"]` dit d'où elle vient."""
    values = {col: found.get(api) for col, api in FIELDS.items()}
    nutriments = found.get("nutriments") or {}
    values |= {col: nutriments.get(f"{api}_100g") for col, api in NUTRIMENTS.items()}
    row = pd.Series(values, name=values["code_barres"], dtype=object)
    row.attrs["origine"] = origin
    return row


@lru_cache(maxsize=1)
def _folded() -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    frame = load("openfoodfacts")
    words = (frame["nom"].fillna("") + " " + frame["marque"].fillna("")).map(normalise)
    return frame, words, frame["categorie"].fillna("").map(normalise)


def _ask(code: str, fields: list[str] | None, agent: str, timeout: int) -> dict[str, Any] | None:
    """La fiche par le SDK officiel ; toute panne est dite en une phrase, et rend `None`."""
    if os.environ.get("DATAKIT_OFFLINE") == "1":
        problem = "Le direct est coupé (DATAKIT_OFFLINE=1)."
    else:
        try:
            import openfoodfacts

            return openfoodfacts.API(user_agent=agent, timeout=timeout).product.get(code, fields=fields)
        except ImportError:
            problem = "Le direct demande l’extra « live » (le paquet openfoodfacts), qui n’est pas installé."
        except Exception as error:  # réseau, délai, réponse qui n'est pas du JSON : le SDK laisse tout passer
            problem = f"Open Food Facts ne répond pas ({type(error).__name__})."
    print(f"{problem} Fiche prise dans l’{EXTRACT}.")
    return None
