"""Un portail de données ouvertes : le même geste pour tous, en ligne ou sur la copie livrée avec le kit."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd

from datakit.data import cache, http, load, package
from datakit.data.messages import FORMATS, said, tell, told
from datakit.data.sources import tables
from datakit.data.sources.ckan import Ckan
from datakit.data.sources.datafair import DataFair
from datakit.data.sources.opendatasoft import Opendatasoft
from datakit.data.sources.overpass import Overpass
from datakit.data.sources.tables import Names, Where
from datakit.data.sources.udata import UData
from datakit.errors import ExplainedError, InvalidArgument, SourceUnavailable
from figaudit.base.text import did_you_mean, listing, normalise, plural, quote

CATALOGUE = list(FORMATS["datafair entry"])  # id, titre, theme… : les colonnes d’un catalogue
HOUR, MINUTE = 3600, 60
PROBE = http.Limits(connect=4, read=8, total=12, attempts=2)
# data-fair d'abord : certains de ses portails imitent aussi l'API d'Opendatasoft, jamais l'inverse.
KINDS: tuple[type[tables.Source], ...] = (DataFair, Opendatasoft, UData, Ckan, Overpass)


@dataclass(repr=False)
class Portal:
    """Un portail reconnu ; `kind` dit son logiciel, `why` pourquoi il est hors ligne.

    Les méthodes rendent des tableaux : `catalogue()` (un jeu par ligne), `search(texte)`, `load(id)`.
    """

    base: str
    kind: str
    source: type[tables.Source] | None
    why: str = ""
    limits: http.Limits = field(default_factory=http.Limits)

    def __repr__(self) -> str:
        return f"<portail {self.kind}\u00a0: {http.host(self.base)}>"

    def catalogue(self) -> pd.DataFrame:
        """Les jeux publiés : id, titre, thème, mots-clés, producteur, lignes, date, licence, formats, adresse."""
        return self._get("catalogue", self._catalogue, HOUR, "catalogue")

    def search(self, text: str) -> pd.DataFrame:
        """Les jeux dont le titre, le thème, les mots-clés ou l'identifiant contiennent tous les mots de `text`."""
        if self.source and self.source.QUERY and text.strip():  # trop de jeux pour les lire tous
            found = self._get(f"catalogue?{text}", lambda: self._catalogue(text), HOUR, "catalogue")
            return matching(found, text)
        return matching(self.catalogue(), text)

    def load(
        self, id: str, where: Where | None = None, columns: Names = None, rows: int | None = None
    ) -> Any:
        """Le jeu `id` : DataFrame, ou GeoDataFrame (EPSG:4326) s'il est localisé.

        `.attrs["date"]` dit de quand il est. `where` filtre : `{"commune": "Poitiers"}`, une liste pour « l'un de »,
        un couple `(min, max)` pour un intervalle. `columns` choisit des colonnes, `rows` borne le nombre de lignes.
        Lève `SourceUnavailable` si ni le portail, ni le cache, ni le kit n'ont ce jeu.
        """
        if rows is not None and (not isinstance(rows, int) or rows < 1):
            raise InvalidArgument(*said("portal-rows", rows=quote(rows)))
        key = f"{id}|{sorted((where or {}).items(), key=str)}|{columns}|{rows}"
        asked = (where or {}, columns, rows)
        return self._get(key, lambda: self._load(id, *asked), 5 * MINUTE, id, asked)

    def _visit(self, what: str, ask: Callable[[tables.Source], Any]) -> Any:
        """Ce qu'une visite rapporte ; toute erreur nomme l'hôte et ce que l'on demandait."""
        if self.source is None:
            fact = f"{quote(what)}\u00a0: {self.why}"
            raise SourceUnavailable(fact, "un portail joignable.", "réessayez quand il répondra.")
        visit = http.Visit(self.limits)
        try:
            return ask(self.source(self.base, visit))
        except ExplainedError as problem:
            got = f" Reçu avant l’arrêt, et mis de côté\u00a0: {visit.got}." if visit.got else ""
            name = http.host(self.base)
            place = "" if name in problem.fact else f" ({name})"
            named = "" if quote(what) in problem.fact else f"{quote(what)}{place}\u00a0: "
            problem.fact = named + problem.fact + got
            raise
        except Exception as problem:  # une réponse d'une forme que la documentation n'annonce pas
            fact, *more = said("odd", host=quote(http.host(self.base)))
            raise SourceUnavailable(f"{quote(what)}\u00a0: {fact}", *more) from problem
        finally:
            visit.close()

    def _catalogue(self, text: str = "") -> pd.DataFrame:
        found, notes = self._visit("catalogue", lambda source: source.entries(text))
        table = pd.DataFrame(found, columns=CATALOGUE)
        kinds = dict.fromkeys(CATALOGUE, "string") | {"lignes": "integer", "modifie": "datetime"}
        for name, kind in kinds.items():
            table[name], odd = tables.cast(table[name], kind)
            notes += [f"colonne {quote(name)}\u00a0: {odd}"] if odd else []
        table.attrs["remarques"] = notes  # elles suivent la table dans le cache
        return table

    def _load(self, id: str, where: Where, columns: Names, rows: int | None) -> Any:
        table, notes = self._visit(id, lambda source: source.load(id, where, columns, rows))
        table.attrs["remarques"] = notes
        return table

    def _get(self, key: str, fetch: Any, max_age: float, what: str, asked: Any = ({}, None, None)) -> Any:
        """Le réseau d'abord, sinon le cache, sinon la copie du kit ; et l'on dit laquelle."""
        try:
            copy = cache.remember(f"{self.base}|{key}", fetch, max_age if self.source else 0)
        except SourceUnavailable as problem:
            return self._bundled(what, problem, asked)
        when, age = datetime.now() - timedelta(seconds=copy.seconds), cache.age(copy.seconds)
        if copy.why:
            self._copied(what, copy.why, f"Voici la copie du {when:%d/%m/%Y}, gardée il y a {age}.")
        elif copy.seconds >= MINUTE:
            tell(f"{quote(what)}\u00a0: lu il y a {age}.", once=(self.base, key, age))
        if notes := copy.frame.attrs.get("remarques"):
            others = [f"{len(notes) - 12} autres remarques"] if len(notes) > 12 else []
            first, *more = (f"{note[:1].upper()}{note[1:]}." for note in [*notes[:12], *others])
            tell(f"{quote(what)}, sur {quote(http.host(self.base))}\u00a0: {first}", *more)
        copy.frame.attrs["date"] = f"{when:%d/%m/%Y}"
        return copy.frame

    def _copies(self) -> dict[str, package.Dataset]:
        """Les jeux de ce portail que le kit livre."""
        start = f"{http.host(self.base)}/"
        held = [one for one in package.everything().values() if one.portal.startswith(start)]
        return {one.portal.removeprefix(start): one for one in held}

    def _copied(self, what: str, why: str, copy: str) -> None:
        """Dit une fois par session pourquoi le portail ne répond pas, et de quand est la copie de chaque jeu."""
        bare = why.partition("\u00a0: ")[2] if why.startswith(quote(what)) else why
        cause = (self.base, bare)  # le jeu mis à part : une panne se dit une fois
        if cause in told:
            tell(copy, once=(self.base, what, copy))
        else:
            tell(why if self.source else bare, copy, once=cause)
            told.add((self.base, what, copy))

    def _bundled(self, what: str, problem: SourceUnavailable, asked: Any) -> Any:
        known = self._copies()
        if what not in known and (not known or "colonne" in problem.fact):
            raise problem
        if what not in known:
            action, held = did_you_mean(what, known) or problem.action, listing(map(quote, known))
            details = {"fact": problem.fact, "known": held, "action": action}
            raise SourceUnavailable(*said("portal-copy-unknown", **details)) from None
        dataset = known[what]
        years = date.today().year - max(map(int, re.findall(r"\d{4}", dataset.version)), default=9999)
        old = f"il y a {plural(years, 'an')}" if years > 0 else "cette année"
        named = f"{quote(dataset.title)} ({dataset.version}, {old})"
        self._copied(what, problem.fact, f"Voici la copie livrée avec le kit, {named}.")
        if what == "catalogue":
            table = snapshot(dataset.name)
        else:
            table = load.load(dataset.name)
            names = [*asked[0], *(asked[1] or ())]
            tables.require("portal-copy-columns", InvalidArgument, names, list(table))
            table = tables.narrowed(tables.placed(table), *asked)
        table.attrs["date"] = dataset.version
        return table


def matching(table: pd.DataFrame, text: str) -> pd.DataFrame:
    """Les lignes d'un catalogue qui contiennent tous les mots de `text`, sans regarder accents ni majuscules.

    >>> matching(pd.DataFrame({"id": ["a", "b"], "titre": ["Vélos", "Parkings"]}), "velo")["id"].tolist()
    ['a']
    """
    searched = table[[c for c in ("id", "titre", "theme", "mots_cles", "producteur") if c in table]]
    rows = searched.astype("str").fillna("").itertuples(index=False, name=None)
    lines, words = (normalise(" ".join(row)) for row in rows), normalise(text).split()
    return table[[all(word in line for word in words) for line in lines]]


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


def portal(address: str, *, hosts: Sequence[str] = (), limits: http.Limits | None = None) -> Portal:
    """Ouvre un portail de données ouvertes, en lui demandant quel logiciel il emploie.

    `address` est un nom d'hôte (« data.grandpoitiers.fr ») ou une adresse https. `hosts` nomme les autres hôtes
    vers qui ce portail a le droit de renvoyer ; sans cela, rien n'y est suivi. Sans réseau, le portail répond avec
    le cache, puis avec la copie livrée avec le kit, et le dit.

    Lève `InvalidArgument` si l'adresse n'en est pas une.

    >>> import os; os.environ["DATAKIT_OFFLINE"] = "1"
    >>> portal("data.grandpoitiers.fr").kind
    'hors ligne'
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    text = address.strip().rstrip("/") if isinstance(address, str) else ""
    try:
        base = http.origin(http.require_allowed(text if "://" in text else f"https://{text}"))
    except http.Failure as problem:
        if problem.kind != "address":
            raise
        text = " "
    if " " in text:
        raise InvalidArgument(*said("portal-address", address=quote(str(address)[:80])))
    named = (hosts,) if isinstance(hosts, str) else tuple(hosts)
    asked = replace(limits or http.Limits(), hosts=named or (limits.hosts if limits else ()))
    visit = http.Visit(replace(limits or PROBE, hosts=asked.hosts))
    why = ""
    for kind in KINDS:
        try:
            if kind(base, visit).recognised():
                return Portal(base, kind.KIND, kind, limits=asked)
        except SourceUnavailable as problem:
            why = problem.fact
            if getattr(problem, "kind", "") not in http.ANSWERED:
                break
    why = why or f"{quote(http.host(base))} ne parle ni {listing((kind.KIND for kind in KINDS), 'ni')}."
    found = Portal(base, "hors ligne", None, why, asked)
    if not found._copies():  # sinon la première lecture le dira, avec la date de la copie
        tell(f"{why} On continue sans lui, avec ce qui est déjà là.", once=(base, why))
    return found
