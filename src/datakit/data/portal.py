"""Un portail de données ouvertes : le même geste pour tous, en ligne ou sur la copie livrée avec le kit."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

import pandas as pd

from datakit.data import cache, http, load, package
from datakit.data.messages import FORMATS, said, tell, told
from datakit.data.sources import catalogue, tables
from datakit.data.sources.ckan import Ckan
from datakit.data.sources.datafair import DataFair
from datakit.data.sources.opendatasoft import Opendatasoft
from datakit.data.sources.overpass import Overpass
from datakit.data.sources.source import MissingColumn, Source
from datakit.data.sources.tables import Names, Where
from datakit.data.sources.udata import UData
from datakit.errors import ExplainedError, InvalidArgument, SourceUnavailable
from figaudit.base.text import did_you_mean, listing, normalise, plural, quote

CATALOGUE = list(FORMATS["datafair entry"])  # id, titre, theme… : les colonnes d’un catalogue
HOUR = 3600
MINUTE = 60
NOTES = 12  # remarques dites sur une table : au-delà, personne ne les lit
PROBE = http.Limits(connect=4, read=8, total=12, attempts=2)

# data-fair d'abord : certains de ses portails imitent aussi l'API d'Opendatasoft, jamais l'inverse.
KINDS: tuple[type[Source], ...] = (DataFair, Opendatasoft, UData, Ckan, Overpass)

# Ce que l'on regarde d'un jeu pour le chercher
_SEARCHED = ("id", "titre", "theme", "mots_cles", "producteur")


@dataclass(frozen=True)
class Request:
    """Ce que l'on demande d'un jeu : un filtre, des colonnes, un nombre de lignes."""

    where: Where = field(default_factory=dict)
    columns: Names = None
    rows: int | None = None

    @property
    def names(self) -> list[str]:
        """Les colonnes que cette demande nomme."""
        return [*self.where, *(self.columns or ())]


@dataclass(repr=False)
class Portal:
    """Un portail reconnu ; `kind` dit son logiciel, `why` pourquoi il est hors ligne.

    Les méthodes rendent des tableaux : `catalogue()` (un jeu par ligne), `search(texte)`, `load(id)`.
    """

    base: str
    kind: str
    source: type[Source] | None
    why: str = ""
    limits: http.Limits = field(default_factory=http.Limits)

    def __repr__(self) -> str:
        return f"<portail {self.kind}\u00a0: {http.host(self.base)}>"

    def catalogue(self) -> pd.DataFrame:
        """Les jeux publiés : id, titre, thème, mots-clés, producteur, lignes, date, licence, formats, adresse."""
        return self._get("catalogue", self._catalogue, HOUR, "catalogue")

    def search(self, text: str) -> pd.DataFrame:
        """Les jeux dont le titre, le thème, les mots-clés ou l'identifiant contiennent tous les mots de `text`."""
        too_many = self.source is not None and bool(self.source.QUERY)  # pour les lire tous
        if too_many and text.strip():
            found = self._get(f"catalogue?{text}", lambda: self._catalogue(text), HOUR, "catalogue")
        else:
            found = self.catalogue()
        return matching(found, text)

    def load(
        self,
        id: str,
        where: Where | None = None,
        columns: Names = None,
        rows: int | None = None,
    ) -> Any:
        """Le jeu `id` : DataFrame, ou GeoDataFrame (EPSG:4326) s'il est localisé.

        `.attrs["date"]` dit de quand il est. `where` filtre : `{"commune": "Poitiers"}`, une liste pour « l'un de »,
        un couple `(min, max)` pour un intervalle. `columns` choisit des colonnes, `rows` borne le nombre de lignes.
        Lève `SourceUnavailable` si ni le portail, ni le cache, ni le kit n'ont ce jeu.
        """
        if rows is not None and (not isinstance(rows, int) or rows < 1):
            raise InvalidArgument(*said("portal-rows", rows=quote(rows)))

        asked = Request(where or {}, columns, rows)
        filters = sorted(asked.where.items(), key=str)
        key = f"{id}|{filters}|{columns}|{rows}"
        return self._get(key, lambda: self._load(id, asked), 5 * MINUTE, id, asked)

    # --- demander au portail ---

    def _visit(self, what: str, ask: Callable[[Source], Any]) -> Any:
        """Ce qu'une visite rapporte ; toute erreur nomme l'hôte et ce que l'on demandait."""
        if self.source is None:
            fact = f"{quote(what)}\u00a0: {self.why}"
            raise SourceUnavailable(fact, "un portail joignable.", "réessayez quand il répondra.")

        visit = http.Visit(self.limits)
        try:
            return ask(self.source(self.base, visit))
        except ExplainedError as problem:
            problem.fact = self._told(what, problem.fact, visit.got)
            raise
        except Exception as problem:  # une réponse d'une forme que la documentation n'annonce pas
            fact, *more = said("odd", host=quote(http.host(self.base)))
            raise SourceUnavailable(f"{quote(what)}\u00a0: {fact}", *more) from problem
        finally:
            visit.close()

    def _told(self, what: str, fact: str, got: str) -> str:
        """Ce qui s'est passé, avec le nom de l'hôte et du jeu s'ils n'y sont pas déjà, et ce qui était arrivé."""
        if quote(what) not in fact:
            name = http.host(self.base)
            place = "" if name in fact else f" ({name})"
            fact = f"{quote(what)}{place}\u00a0: {fact}"
        if got:
            fact += f" Reçu avant l’arrêt, et mis de côté\u00a0: {got}."
        return fact

    def _catalogue(self, text: str = "") -> pd.DataFrame:
        """Le catalogue, demandé au portail."""
        found, notes = self._visit("catalogue", lambda source: source.entries(text))
        table = pd.DataFrame(found, columns=CATALOGUE)
        kinds = dict.fromkeys(CATALOGUE, "string") | {"lignes": "integer", "modifie": "datetime"}
        for name, kind in kinds.items():
            table[name], odd = tables.cast(table[name], kind)
            if odd:
                notes.append(f"colonne {quote(name)}\u00a0: {odd}")
        table.attrs["remarques"] = notes  # elles suivent la table dans le cache
        return table

    def _load(self, id: str, asked: Request) -> Any:
        """Un jeu, demandé au portail."""
        where, columns, rows = asked.where, asked.columns, asked.rows
        table, notes = self._visit(id, lambda source: source.load(id, where, columns, rows))
        table.attrs["remarques"] = notes
        return table

    # --- répondre : le réseau, sinon le cache, sinon la copie du kit ---

    def _get(
        self,
        key: str,
        fetch: Callable[[], Any],
        max_age: float,
        what: str,
        asked: Request | None = None,
    ) -> Any:
        """Le réseau d'abord, sinon le cache, sinon la copie du kit ; et l'on dit laquelle."""
        try:
            copy = cache.remember(f"{self.base}|{key}", fetch, max_age if self.source else 0)
        except SourceUnavailable as problem:
            return self._bundled(what, problem, asked or Request())

        when = datetime.now() - timedelta(seconds=copy.seconds)
        age = cache.age(copy.seconds)
        if copy.why:
            self._copied(what, copy.why, f"Voici la copie du {when:%d/%m/%Y}, gardée il y a {age}.")
        elif copy.seconds >= MINUTE:
            tell(f"{quote(what)}\u00a0: lu il y a {age}.", once=(self.base, key, age))

        self._tell_notes(what, copy.frame.attrs.get("remarques") or [])
        copy.frame.attrs["date"] = f"{when:%d/%m/%Y}"
        return copy.frame

    def _tell_notes(self, what: str, notes: Sequence[str]) -> None:
        """Dit ce qu'il faut savoir d'une table, les douze premières remarques, chacune en une phrase."""
        if not notes:
            return

        shown = list(notes[:NOTES])
        if len(notes) > NOTES:
            shown.append(f"{len(notes) - NOTES} autres remarques")
        first, *more = (f"{note[:1].upper()}{note[1:]}." for note in shown)
        tell(f"{quote(what)}, sur {quote(http.host(self.base))}\u00a0: {first}", *more)

    def _copies(self) -> dict[str, package.Dataset]:
        """Les jeux de ce portail que le kit livre."""
        start = f"{http.host(self.base)}/"
        found = {}
        for one in package.everything().values():
            if one.portal.startswith(start):
                found[one.portal.removeprefix(start)] = one
        return found

    def _copied(self, what: str, why: str, copy: str) -> None:
        """Dit une fois par session pourquoi le portail ne répond pas, et de quand est la copie de chaque jeu."""
        # Le nom du jeu, que `_told` a mis devant, est ôté : une même panne se dit une fois pour tous les jeux.
        bare = why
        if why.startswith(quote(what)):
            bare = why.partition("\u00a0: ")[2]

        cause = (self.base, bare)
        if cause in told:
            tell(copy, once=(self.base, what, copy))
        else:
            tell(why if self.source else bare, copy, once=cause)
            told.add((self.base, what, copy))

    def _bundled(self, what: str, problem: SourceUnavailable, asked: Request) -> Any:
        """La copie livrée avec le kit, et depuis quand elle l'est ; sinon le problème, et les copies qu'il y a."""
        known = self._copies()
        if what not in known:
            if not known or isinstance(problem, MissingColumn):
                raise problem
            raise _no_copy(what, problem, list(known)) from None

        dataset = known[what]
        named = f"{quote(dataset.title)} ({dataset.version}, {_since(dataset)})"
        self._copied(what, problem.fact, f"Voici la copie livrée avec le kit, {named}.")
        table = snapshot(dataset.name) if what == "catalogue" else _copy(dataset, asked)
        table.attrs["date"] = dataset.version
        table.attrs["copie"] = dataset.title  # rien ne vient du portail : il n'a pas répondu
        return table


def _no_copy(what: str, problem: SourceUnavailable, known: list[str]) -> SourceUnavailable:
    """L'erreur d'un jeu que ni le portail ni le kit n'ont : elle nomme ceux que le kit livre."""
    action = did_you_mean(what, known) or problem.action
    held = listing(map(quote, known))
    return SourceUnavailable(*said("portal-copy-unknown", fact=problem.fact, known=held, action=action))


def _since(dataset: package.Dataset) -> str:
    """L'âge d'une copie, en années, d'après la plus récente que dit sa version."""
    written = [int(year) for year in re.findall(r"\d{4}", dataset.version)]
    years = date.today().year - max(written, default=9999)
    return f"il y a {plural(years, 'an')}" if years > 0 else "cette année"


def _copy(dataset: package.Dataset, asked: Request) -> Any:
    """La copie d'un jeu, filtrée comme le portail l'aurait fait."""
    table = tables.placed(load.load(dataset.name))
    lost = catalogue.missing(asked.names, list(table))
    if lost:
        names = listing(quote(name) for name in lost)
        columns = catalogue.few(list(table))
        raise InvalidArgument(*said("portal-copy-columns", lost=names, columns=columns))
    return tables.narrowed(table, asked.where, asked.columns, asked.rows)


def matching(table: pd.DataFrame, text: str) -> pd.DataFrame:
    """Les lignes d'un catalogue qui contiennent tous les mots de `text`, entiers ou par leur début, sans accents ni majuscules.

    >>> matching(pd.DataFrame({"id": ["a", "b"], "titre": ["Vélos", "Parkings"]}), "velo")["id"].tolist()
    ['a']
    >>> matching(pd.DataFrame({"id": ["a", "b"], "titre": ["Qualité de l'air", "Horaires"]}), "air")["id"].tolist()
    ['a']
    """
    searched = table[[name for name in _SEARCHED if name in table]]
    # « air » n'est pas dans « horaires » ; le trait bas d'un identifiant sépare deux mots
    begun = [re.compile(rf"(?<![^\W_]){re.escape(word)}") for word in normalise(text).split()]
    kept = []
    for row in searched.astype("str").fillna("").itertuples(index=False, name=None):
        line = normalise(" ".join(row))
        kept.append(all(word.search(line) for word in begun))
    return table[kept]


def snapshot(name: str = "catalogue_portail") -> pd.DataFrame:
    """Un catalogue livré avec le kit, dans la forme d'un catalogue en ligne ; ce que le kit ne sait pas reste vide.

    >>> set(CATALOGUE) <= set(snapshot().columns)
    True
    """
    table = load.load(name)
    table = table.reindex(columns=list(dict.fromkeys([*CATALOGUE, *table])))

    # Une colonne vide n'a pas de type : elle prend celui qu'elle aurait en ligne.
    missing = {}
    for column in CATALOGUE:
        if table[column].isna().all():
            missing[column] = "Int64" if column == "lignes" else "str"
    table = table.astype(missing)

    moments = pd.to_datetime(table["modifie"], utc=True)  # la date est rangée sans fuseau : elle est en UTC
    return table.assign(modifie=moments)


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
    base = _base(address)
    named = (hosts,) if isinstance(hosts, str) else tuple(hosts)
    asked = limits or http.Limits()
    if named:
        asked = replace(asked, hosts=named)

    visit = http.Visit(replace(limits or PROBE, hosts=asked.hosts))
    why = ""
    for kind in KINDS:
        try:
            if kind(base, visit).recognised():
                return Portal(base, kind.KIND, kind, limits=asked)
        except SourceUnavailable as problem:
            why = problem.fact
            if getattr(problem, "kind", "") not in http.ANSWERED:
                break  # il n'a pas répondu : lui parler une autre langue n'y changerait rien

    if not why:
        why = f"{quote(http.host(base))} ne parle ni {listing((kind.KIND for kind in KINDS), 'ni')}."
    found = Portal(base, "hors ligne", None, why, asked)
    if not found._copies():  # sinon la première lecture le dira, avec la date de la copie
        tell(f"{why} On continue sans lui, avec ce qui est déjà là.", once=(base, why))
    return found


def _base(address: object) -> str:
    """Le protocole et l'hôte d'un portail, d'après ce qu'une personne a écrit ; `InvalidArgument` si ce n'en est pas un."""
    wrong = InvalidArgument(*said("portal-address", address=quote(str(address)[:80])))
    if not isinstance(address, str):
        raise wrong

    text = address.strip().rstrip("/")
    if "://" not in text:
        text = f"https://{text}"
    try:
        allowed = http.require_allowed(text)
    except http.Failure as problem:
        if problem.kind == "address":
            raise wrong from None
        raise

    if " " in text:
        raise wrong
    return http.origin(allowed)
