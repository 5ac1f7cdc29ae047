"""Ce que toute source en ligne sait faire ; chaque logiciel de portail n'ajoute que ce qui lui est propre."""

import math
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from datakit.data import http
from datakit.data.messages import said
from datakit.data.package import Field
from datakit.data.sources import pages, plain, tables
from datakit.data.sources.catalogue import announced_count, few, missing, of, translated
from datakit.data.sources.pages import Asked, Page, distinct
from datakit.data.sources.tables import GEOMETRY, Names, Where
from datakit.errors import SourceUnavailable
from figaudit.base.text import listing, number, plural, quote

# Les formats de fichier que l'on préfère, le plus commode d'abord : il garde les types ; le classeur, le moins.
FORMATS_BY_EASE = ("parquet", "geojson", "csv", "tsv", "txt", "zip", "xlsx")

Read = Callable[[str, Any], Page | None]


class MissingColumn(SourceUnavailable):
    """Un jeu n'a pas, ou plus, une colonne que l'on demande."""


@dataclass
class Source(ABC):
    """Une visite à un portail, par l'API de son logiciel : une classe par logiciel, et rien d'autre à écrire."""

    base: str
    visit: http.Visit
    total: int | None = None  # ce que le portail annonce de lignes
    held: dict[str, Any] = field(default_factory=dict)  # le fichier choisi, parmi combien
    among: int = 0
    notes: list[str] = field(default_factory=list)  # ce que les pages ont appris en chemin
    local: bool = False  # le portail ne filtre pas lui-même : le kit s'en charge
    partial: bool = False  # des lignes annoncées ne sont pas venues
    # Les colonnes que le portail calcule : rendues si on les nomme
    added: set[str] = field(default_factory=set)

    KIND: ClassVar[str]  # le nom du logiciel
    ROOT: ClassVar[str]  # où est le catalogue
    COUNT: ClassVar[str]  # le mot qui y dit combien il y a de jeux
    ITEMS: ClassVar[str] = "results"  # celui sous lequel ils sont
    PROBE: ClassVar[dict[str, Any]]  # ce qu'on lui demande pour le reconnaître
    SHAPE: ClassVar[str] = ""  # la géométrie préférée quand un jeu en a deux ; "" s'il n'en annonce jamais
    RANGES: ClassVar[bool] = True  # sait-il filtrer par intervalle ?
    MOST: ClassVar[int] = 10_000  # le nombre de jeux que l'on parcourt, ou que l'API laisse parcourir
    SIZE: ClassVar[dict[str, int]]  # combien de jeux il donne par page
    NEXT: ClassVar[str]  # le mot qui demande la suivante : son numéro (« page »), ou combien on en a vus
    QUERY: ClassVar[str] = ""  # le paramètre par lequel il cherche lui-même, s'il a trop de jeux

    # --- ce que chaque logiciel écrit ---

    @abstractmethod
    def entry(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Un jeu du catalogue, traduit."""

    @abstractmethod
    def fields(self, id: str) -> list[Field]:
        """Les colonnes que le portail annonce pour un jeu."""

    @abstractmethod
    def rows(self, id: str, asked: Asked) -> tuple[Any, list[str]]:
        """Les lignes d'un jeu, et ce qu'il faut en dire."""

    # --- reconnaître le logiciel, et lire son catalogue ---

    def ask(self, path: str, params: Mapping[str, Any] | None = None) -> Any:
        """Une réponse JSON de l'API."""
        return self.visit.json(self.base + path, params)

    def recognised(self) -> bool:
        """Le portail parle-t-il cette langue ? On le lui demande."""
        answer = self.ask(self.ROOT, self.PROBE)
        return isinstance(answer, dict) and {self.COUNT, self.ITEMS} <= set(answer)

    def entries(self, text: str = "") -> tuple[list[dict[str, Any]], list[str]]:
        """Chaque jeu du catalogue une fois, traduit, et ce qu'il faut en dire ; `text` : ceux-là seulement."""
        found: dict[Any, dict[str, Any]] = {}
        total = None
        seen = 0
        turn = 0
        while turn == 0 or seen < min(total or 0, self.MOST):
            answer = self.ask(self.ROOT, self._turn(turn, seen, text))
            total = announced_count(answer[self.COUNT])
            before = len(found)
            self._collect(answer[self.ITEMS], found)

            turn += 1
            seen += len(answer[self.ITEMS])
            self.visit.got = of(len(found), total, "jeu", "jeux")
            if len(found) == before:  # une page qui n'apporte rien ne sera suivie de rien
                break

        notes = []
        if total and total > len(found):
            notes.append(f"le portail annonce {number(total)} jeux\u00a0: en voici {number(len(found))}")
        return _with_own_names(found), notes

    def _turn(self, turn: int, seen: int, text: str) -> dict[str, Any]:
        """De quoi demander la page suivante du catalogue."""
        asked: dict[str, Any] = dict(self.SIZE)
        asked[self.NEXT] = turn + 1 if self.NEXT == "page" else seen
        if text:
            asked[self.QUERY] = text
        return asked

    def _collect(self, results: Sequence[Any], found: dict[Any, dict[str, Any]]) -> None:
        """Ajoute à `found` les jeux qui n'y sont pas ; un catalogue qui change en route les donne deux fois."""
        for raw in results:
            if not isinstance(raw, dict):
                continue
            entry = self.entry(raw)
            key = raw.get("id") or entry["id"]
            if key and key not in found:
                found[key] = entry

    # --- lire un jeu ---

    def load(self, id: str, where: Where, columns: Names, most: int | None) -> tuple[Any, list[str]]:
        """Le jeu `id`, typé selon le schéma que le portail annonce, et ce qu'il faut en dire."""
        declared = self.fields(id)
        announced = [one.name for one in declared]
        if not self.RANGES and any(isinstance(value, tuple) for value in where.values()):
            self.local = True  # le portail ne sait pas « de tant à tant » : le kit filtrera

        chosen = list(columns or ())
        needed = [*where, *chosen]
        # « geometry » est le nom que le kit lui donne : on ne sait qu'à la fin s'il y en a une.
        self._require(id, [name for name in needed if name != "geometry"], announced)

        # Le kit qui filtre lui-même a besoin des colonnes du filtre ; le portail qui filtre les a.
        named = needed if self.local else chosen
        narrowed = bool(columns) and not self.local
        shape = self._shape(declared, columns)
        simple = self._simple(declared, shape, named, narrowed)
        wanted = [one for one in declared if one == shape] + simple
        frame, notes = self.rows(id, Asked(where, wanted, narrowed, most))
        self._require_its_own(frame, declared)

        table, odd = self._typed(frame, declared, shape, simple)
        # D'un tableau vide, on ne saurait deviner la géométrie.
        if "geometry" in needed and "geometry" not in table and len(table):
            raise self._without(id, ["geometry"], announced or list(table))
        if self.local:
            self._require(id, needed, list(table))
            table = tables.narrowed(table, where, columns, most)

        table.attrs["partielle"] = self.partial
        last = odd if len(frame) else ["le jeu est vide"]
        return table, [*notes, *self.notes, *last]

    def _typed(
        self, frame: Any, declared: Sequence[Field], shape: Field | None, simple: list[Field]
    ) -> tuple[Any, list[str]]:
        """Les lignes reçues, aux types annoncés, une géométrie au plus ; et ce qui n'a pas pu l'être."""
        frame, shape = _without_other_shapes(frame, declared, shape, simple)
        kept = [*simple]
        if shape:
            kept.append(shape)

        table, odd = tables.typed(frame, kept)
        if not self.SHAPE:  # ce portail ne dit pas où : deux colonnes de degrés peuvent le dire
            table = tables.placed(table)
        return table, odd

    def _simple(
        self,
        declared: Sequence[Field],
        shape: Field | None,
        named: Sequence[str],
        narrowed: bool,
    ) -> list[Field]:
        """Les colonnes à rendre, hors la géométrie : celles que l'on nomme, sinon toutes celles du jeu lui-même."""
        found = []
        for one in declared:
            is_named = one.name in named
            if one.type in GEOMETRY:
                # Une table n'a qu'une géométrie : une autre, si on la nomme, reste en texte.
                if is_named and one != shape:
                    found.append(replace(one, type="string"))
            elif is_named or (not narrowed and one.name not in self.added):
                found.append(one)
        return found

    def _require(self, id: str, asked: Sequence[str], known: Sequence[str]) -> None:
        """Lève, en nommant les colonnes du jeu, s'il n'a pas toutes celles que l'on demande."""
        lost = missing(asked, known)
        if lost:
            raise self._without(id, lost, known)

    def _without(self, id: str, lost: Sequence[str], known: Sequence[str]) -> MissingColumn:
        """L'erreur d'un jeu qui n'a pas les colonnes `lost` ; elle cite les siennes, sauf celles que le portail calcule."""
        own = [name for name in known if name not in self.added]
        sentences = said(
            "portal-columns",
            id=quote(id),
            host=quote(http.host(self.base)),
            lost=listing(quote(name) for name in lost),
            columns=few(own),
        )
        return MissingColumn(*sentences)

    def _require_its_own(self, frame: Any, declared: Sequence[Field]) -> None:
        """Lève si des lignes n'ont aucune des colonnes annoncées : ce n'est pas ce jeu."""
        if not declared or not len(frame):
            return

        own = [one for one in declared if one.name not in self.added]
        expected = {one.name for one in own} | {one.title for one in own}
        if expected.isdisjoint(frame):
            raise http.Failure("odd", self.base)

    def _shape(self, declared: Sequence[Field], columns: Names) -> Field | None:
        """La géométrie à garder, quand un jeu en a plusieurs : l'une de celles demandées, sinon la préférée."""
        asked = columns or ()
        # Un contour pèse lourd : quand on choisit des colonnes, un point suffit, sauf si l'on demande la géométrie.
        best = "geopoint" if columns and "geometry" not in columns else self.SHAPE
        shapes = [one for one in declared if one.type in GEOMETRY]
        if not shapes:
            return None

        def rank(one: Field) -> tuple[bool, bool]:
            return one.name not in asked, one.type != best

        first = min(shapes, key=rank)
        # Un point pèse peu, et dit où : on le garde même sans le demander. Un contour, non.
        if not columns or first.name in asked or "geometry" in asked or first.type == "geopoint":
            return first
        return None

    def whole(self, frame: Any, total: int | None, asked: Asked) -> tuple[Any, list[str]]:
        """Les lignes reçues, une fois chacune, et ce qui manque au total annoncé ; lève si elles manquent toutes."""
        frame, notes = pages.whole(frame, total, asked, self.base)
        self.partial = len(frame) < pages.due(total, asked)
        return frame, notes

    def walk(self, path: str, ask: Any, read: Read, most: int | None) -> list[Any] | None:
        """Les pages de lignes, jusqu'au total annoncé ; `None` si elles ne sont pas dans le bon format.

        `read(adresse, paramètres)` en rend une, ou `None` ; la suivante est là où elle le dit.
        """
        url = self.base + path
        goal = most or math.inf
        announced: int | None = None
        seen = 0
        starts: set[Any] = set()
        parts: list[Any] = []
        ids: list[Any] = []
        while url and seen < min(goal, self.total or goal):
            page = read(url, ask)
            if page is None:
                return None

            self._require_new(page, parts, starts)
            announced = page.total
            if self.total is None:
                self.total = announced
            starts.update(page.ids[:1])
            parts.append(page.part)
            ids.append(page.ids)

            seen += len(page.part)
            if seen >= (self.total or goal) and page.next and page.ids:  # des pages peuvent se recouvrir
                seen = distinct(ids)
            self._tell(seen)
            url = page.next if len(page.part) else ""
            ask = page.ask

        # Arrivés au total annoncé, alors que le portail propose encore une page : on regarde s'il a menti.
        if url and self.total and (not most or most > self.total):
            self._note_more(self._announced(announced, url, ask, read, ids), seen)
        return parts

    def _require_new(self, page: Page, parts: Sequence[Any], starts: set[Any]) -> None:
        """Lève si une page est déjà venue : un portail qui tourne en rond n'aurait pas de fin."""
        if len(page.part) and _came_before(page, parts, starts):
            raise http.Failure("loop", self.base)

    def _tell(self, seen: int) -> None:
        """Dit où l'on en est : à qui attend, et à l'erreur qui viendrait."""
        self.visit.got = of(seen, self.total)
        if self.visit.limits.progress:
            self.visit.limits.progress(seen, self.total or 0, "lignes")

    def _announced(self, total: int | None, url: str, ask: Any, read: Read, ids: list[Any]) -> int:
        """Combien le portail a de lignes : ce que dit sa dernière page, sinon ce que contient la suivante."""
        if total is not None:
            return total

        known = self.total or 0
        page = read(url, ask)
        if page is None:
            return known
        return known + distinct([*ids, page.ids]) - distinct(ids)

    def _note_more(self, last: int, seen: int) -> None:
        """Dit que le portail a plus de lignes qu'il n'en annonçait."""
        known = self.total or 0
        if last > known:
            told = f"le portail annonce {plural(known, 'ligne')}, mais en propose encore"
            self.notes.append(f"{told}\u00a0: en voici {number(seen)}")

    # --- les jeux qui sont des fichiers ---

    def chosen(self, listed: Sequence[Mapping[str, Any]], wanted: str) -> dict[str, Any]:
        """Le fichier `wanted` d'un jeu (son identifiant ou son titre), sinon le premier du format le plus commode."""
        files = []
        for raw in listed:
            file = translated(raw, f"{self.KIND.lower()} file")
            if file["url"]:
                files.append({**file, "format": _format(file)})

        if wanted:
            known = [file for file in files if wanted in (file["id"], file["title"])]
        else:
            known = [file for file in files if file["format"] in FORMATS_BY_EASE]
        if not known:
            held = few([file["title"] for file in files]) or "aucun"
            raise http.Failure("portal-file", self.base, held=held, formats=listing(FORMATS_BY_EASE, "ou"))

        self.held = min(known, key=_ease)
        self.among = len(listed)
        return self.held

    def opened(self) -> tuple[Any, list[str]]:
        """Le contenu du fichier choisi, et ce qu'il faut en dire."""
        file = self.held
        url = http.allowed(file["url"], self.base, self.visit.limits.hosts)
        body = self.visit.get(url).body
        frame, notes = plain.table(body, f"{file['title']}.{file['format']}")

        size = announced_count(file["size"])
        if size and len(body) < size:
            announced = plural(size, "octet")
            notes.append(f"le portail annonce {announced} et n’en donne que {number(len(body))}")
            self.partial = True
        if self.among > 1:
            notes.append(f"le fichier {quote(file['title'])}, parmi {self.among}")
        return frame, notes


def _came_before(page: Page, parts: Sequence[Any], starts: set[Any]) -> bool:
    """Une page commence-t-elle comme une autre ? Sans identifiants, on ne peut que la comparer à la précédente."""
    if page.ids:
        return page.ids[0] in starts
    return bool(parts) and page.part.equals(parts[-1])


def _with_own_names(found: Mapping[Any, dict[str, Any]]) -> list[dict[str, Any]]:
    """Les jeux d'un catalogue ; un nom lisible que deux jeux portent n'en désigne aucun, et cède à l'identifiant."""
    names = Counter(entry["id"] for entry in found.values())
    entries = []
    for key, entry in found.items():
        if names[entry["id"]] > 1:
            entry = {**entry, "id": key}
        entries.append(entry)
    return entries


def _without_other_shapes(
    frame: Any,
    declared: Sequence[Field],
    shape: Field | None,
    kept: Sequence[Field],
) -> tuple[Any, Field | None]:
    """Les lignes, avec une géométrie au plus, et laquelle ; data-fair en donne une, `_geopoint`, sans l'annoncer."""
    texts = {one.name for one in kept}
    others = [one.name for one in declared if one.type in GEOMETRY and one != shape and one.name not in texts]
    frame = frame.drop(columns=others, errors="ignore")
    if "_geopoint" not in frame or "_geopoint" in texts:
        return frame, shape

    if shape is None:
        return frame, Field("_geopoint", "geopoint")
    if shape.name != "_geopoint":
        frame = frame.drop(columns="_geopoint")
    return frame, shape


def _format(file: Mapping[str, Any]) -> str:
    """Le format d'un fichier, tel que le portail le dit (« CSV », « text/csv », « .csv »), sinon d'après son adresse."""
    said = str(file["format"] or "").strip().lower()
    bare = said.rpartition("/")[2].lstrip(".")
    bare = bare.removesuffix("gz").rstrip(".")
    return bare or plain.kind(file["url"].removesuffix(".gz"))


def _ease(file: Mapping[str, Any]) -> int:
    """Le rang du format d'un fichier, du plus commode au moins commode."""
    if file["format"] not in FORMATS_BY_EASE:
        return len(FORMATS_BY_EASE)
    return FORMATS_BY_EASE.index(file["format"])
