"""Un portail de données ouvertes : le même geste pour tous, en ligne ou sur la copie livrée avec le kit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import pandas as pd

from datakit.data import cache, http, load, package
from datakit.data.messages import FORMATS, said
from datakit.data.sources import tables
from datakit.data.sources.datafair import DataFair
from datakit.data.sources.opendatasoft import Opendatasoft
from datakit.data.sources.tables import Names, Where
from datakit.errors import DatakitError, InvalidArgument, SourceUnavailable
from datakit.text import did_you_mean, listing, normalise, quote

CATALOGUE = list(FORMATS["datafair entry"])  # id, titre, theme… : les colonnes d’un catalogue
HOUR, MINUTE = 3600, 60
PROBE = http.Limits(connect=4, read=8, total=12, attempts=2)


@dataclass
class Portal:
    """Un portail reconnu ; `kind` dit son logiciel, `why` pourquoi il est hors ligne.

    Les méthodes rendent des tableaux : `catalogue()` (un jeu par ligne), `search(texte)`, `load(id)`.
    """

    base: str
    kind: str
    source: tables.Source | None
    why: str = ""

    def catalogue(self) -> pd.DataFrame:
        """Les jeux publiés : id, titre, thème, mots-clés, producteur, lignes, date, licence, formats, adresse."""
        return self._get("catalogue", self._catalogue, HOUR, "catalogue")

    def search(self, text: str) -> pd.DataFrame:
        """Les jeux dont le titre, le thème, les mots-clés ou l'identifiant contiennent tous les mots de `text`."""
        return matching(self.catalogue(), text)

    def load(
        self, id: str, where: Where | None = None, columns: Names = None, rows: int | None = None
    ) -> Any:
        """Le jeu `id` : DataFrame, ou GeoDataFrame (EPSG:4326) s'il est localisé.

        `.attrs["date"]` dit de quand il est. `where` filtre : `{"commune": "Poitiers"}`, une liste pour « l'un de »,
        un couple `(min, max)` pour un intervalle. `columns` choisit des colonnes, `rows` borne le nombre de lignes.
        Lève `SourceUnavailable` si ni le portail, ni le cache, ni le kit n'ont ce jeu.
        """
        key = f"{id}|{sorted((where or {}).items(), key=str)}|{columns}|{rows}"
        asked = (where or {}, columns, rows)
        return self._get(key, lambda: self._load(id, *asked), 5 * MINUTE, id, asked)

    def _online(self) -> tables.Source:
        if self.source is None:
            raise SourceUnavailable(self.why, "un portail joignable.", "réessayez avec du réseau.")
        return self.source

    def _catalogue(self) -> pd.DataFrame:
        table = pd.DataFrame(list(self._online().entries()), columns=CATALOGUE)
        table["lignes"] = pd.to_numeric(table["lignes"], errors="coerce").astype("Int64")
        table["modifie"] = pd.to_datetime(table["modifie"], errors="coerce", format="ISO8601", utc=True)
        return table

    def _load(self, id: str, where: Where, columns: Names, rows: int | None) -> Any:
        table, notes = self._online().load(id, where, columns, rows)
        for note in notes:
            print(f"{quote(id)}\u00a0: {note}.")
        _require("portal-columns", SourceUnavailable, columns or (), table, id=quote(id))
        return table

    def _get(self, key: str, fetch: Any, max_age: float, what: str, asked: Any = ({}, None, None)) -> Any:
        """Le réseau d'abord, sinon le cache, sinon la copie du kit ; et l'on dit laquelle."""
        try:
            copy = cache.remember(f"{self.base}|{key}", fetch, max_age if self.source else 0)
        except SourceUnavailable as problem:
            return self._bundled(what, problem, asked)
        if copy.why:
            print(f"{copy.why} Voici la copie gardée il y a {cache.age(copy.seconds)}.")
        elif copy.seconds >= MINUTE:
            print(f"{quote(what)}\u00a0: lu il y a {cache.age(copy.seconds)}.")
        copy.frame.attrs["date"] = f"{datetime.now() - timedelta(seconds=copy.seconds):%d/%m/%Y}"
        return copy.frame

    def _bundled(self, what: str, problem: SourceUnavailable, asked: Any) -> Any:
        address = http.host(self.base)
        here = (d for d in package.everything().values() if d.portal.startswith(address + "/"))
        known = {d.portal.partition("/")[2]: d for d in here}
        if what not in known and "colonne" in problem.fact:
            raise problem
        if what not in known:
            action, held = did_you_mean(what, known) or problem.action, listing(map(quote, known)) or "aucun"
            details = {"fact": problem.fact, "known": held, "action": action}
            raise SourceUnavailable(*said("portal-copy-unknown", **details)) from None
        dataset = known[what]
        title = f"{quote(dataset.title)} ({dataset.version})"
        print(f"{problem.fact} Voici la copie livrée avec le kit, {title}.")
        if what == "catalogue":
            table = snapshot(dataset.name)
        else:
            table = load.load(dataset.name)
            _require("portal-copy-columns", InvalidArgument, [*asked[0], *(asked[1] or ())], table)
            table = tables.kept(tables.placed(table), *asked)
        table.attrs["date"] = dataset.version
        return table


def matching(table: pd.DataFrame, text: str) -> pd.DataFrame:
    """Les lignes d'un catalogue qui contiennent tous les mots de `text`, sans regarder accents ni majuscules.

    >>> matching(pd.DataFrame({"id": ["a", "b"], "titre": ["Vélos", "Parkings"]}), "velo")["id"].tolist()
    ['a']
    """
    searched = table[[c for c in ("id", "titre", "theme", "mots_cles", "producteur") if c in table]]
    rows = searched.astype("str").fillna("").itertuples(index=False, name=None)
    words = normalise(text).split()
    return table[[all(word in line for word in words) for line in map(_plain, rows)]]


@lru_cache(maxsize=4096)
def _plain(row: tuple[str, ...]) -> str:
    """Une ligne de catalogue prête à être cherchée : la même l’est souvent, à un mot près."""
    return normalise(" ".join(row))


def snapshot(name: str = "catalogue_portail") -> pd.DataFrame:
    """Un catalogue livré avec le kit, dans la forme d'un catalogue en ligne ; ce que le kit ne sait pas reste vide.

    >>> set(CATALOGUE) <= set(snapshot().columns)
    True
    """
    table = load.load(name)
    table = table.reindex(columns=list(dict.fromkeys([*CATALOGUE, *table])))
    missing = {c: "Int64" if c == "lignes" else "str" for c in CATALOGUE if table[c].isna().all()}
    # la date est rangée sans fuseau : elle est en UTC
    return table.astype(missing).assign(modifie=lambda t: pd.to_datetime(t["modifie"], utc=True))


def _require(kind: str, error: type[DatakitError], asked: Sequence[str], table: Any, **details: str) -> None:
    """Lève `error`, dite par messages.json sous le nom `kind`, s'il manque à `table` une colonne demandée."""
    lost = [quote(name) for name in asked if name not in table]
    if lost:
        columns = listing(map(quote, table.columns))
        raise error(*said(kind, lost=listing(lost), columns=columns, **details))


def portal(address: str, *, limits: http.Limits | None = None) -> Portal:
    """Ouvre un portail de données ouvertes, en lui demandant quel logiciel il emploie.

    `address` est un nom d'hôte (« data.grandpoitiers.fr ») ou une adresse https. Sans réseau, le portail
    répond avec le cache, puis avec la copie livrée avec le kit, et le dit.

    Lève `InvalidArgument` si l'adresse n'en est pas une.

    >>> import os; os.environ["DATAKIT_OFFLINE"] = "1"
    >>> portal("data.grandpoitiers.fr").kind
    Le réseau est coupé par le réglage DATAKIT_OFFLINE. On continue sans lui, avec ce qui est déjà là.
    'hors ligne'
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    if not isinstance(address, str) or not address.strip() or " " in address.strip():
        raise InvalidArgument(*said("portal-address", address=quote(address)))
    text = address.strip().rstrip("/")
    base = http.origin(text if "://" in text else f"https://{text}")
    http.require_allowed(base)
    why = ""
    # data-fair d'abord : certains de ses portails imitent aussi l'API d'Opendatasoft, jamais l'inverse.
    for kind in (DataFair, Opendatasoft):
        try:
            if kind(base, limits or PROBE).recognised():
                return Portal(base, kind.KIND, kind(base, limits or http.Limits()))
        except SourceUnavailable as problem:
            why = problem.fact
            if "code 404" not in why and "au lieu de données" not in why:
                break
    why = why or f"{quote(http.host(base))} ne parle ni data-fair ni Opendatasoft."
    print(f"{why} On continue sans lui, avec ce qui est déjà là.")
    return Portal(base, "hors ligne", None, why)
