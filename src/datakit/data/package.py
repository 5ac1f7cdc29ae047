"""Le catalogue du kit : ce que `datapackage.json` dit de chaque table."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.data import store
from datakit.data.messages import FORMATS, said
from datakit.errors import DamagedData, InvalidArgument, UnknownDataset
from figaudit.base import html
from figaudit.base.text import did_you_mean, listing, plural, quote

FILE = store.CARD
TYPES: dict[str, str] = {kind: names[0] for kind, names in FORMATS["types"].items()}  # en français
_HEAD = {"name": "datakit", "title": "Les tables d’une séance", "profile": "data-package"}
_CORSICA = {"20": ("2A", "2B"), "2A": ("20",), "2B": ("20",)}  # d’un tenant dans les fichiers d’état civil

# Ces noms deviennent des noms de fichiers : rien n’y permet de sortir d’un dossier.
_NAME = re.compile(r"[\w.-]+(/[\w.-]+)?")
_LINE = re.compile(r"^Une ligne\s*(?:=|:|est|décrit|donne|porte|correspond à)?\s*(.+?)\.(?:\s|$)", re.DOTALL)

# Ce que le catalogue écrit à la façon de JavaScript, et son nom dans nos classes.
_WORDS = {"trueValues": "true_values", "falseValues": "false_values", "missingValues": "missing_values"}
# Le type attendu de chaque champ, tel que nos classes l’écrivent ; tous les autres sont des tuples.
_KINDS: Any = {"str": str, "int": int, "bool": bool, "Mapping[str, str]": Mapping}
_TEXTS = {"tuple[str, ...]", "Mapping[str, str]"}


@dataclass(frozen=True)
class Field:
    """Une colonne : son nom dans le code, son titre en français, son unité et ce qu’elle contient."""

    name: str
    type: str = "string"
    title: str = ""
    unit: str = ""
    description: str = ""
    required: bool = False
    true_values: tuple[str, ...] = ("true", "True", "TRUE", "1")
    false_values: tuple[str, ...] = ("false", "False", "FALSE", "0")


@dataclass(frozen=True)
class Link:
    """Un nom et, s’il y en a une, son adresse : une source ou une licence."""

    title: str
    path: str = ""
    name: str = ""


@dataclass(frozen=True, repr=False)
class Dataset:
    """La fiche d’une table, telle que `datapackage.json` la déclare : `print(fiche)` en texte, ou un tableau accessible.

    >>> Dataset(name="x", path="x.csv", description="Une ligne décrit une commune. Limite : aucune.").line
    'une commune'
    """

    name: str
    path: str
    title: str = ""
    description: str = ""
    period: str = ""
    rows: int = 0
    bytes: int = 0
    sha256: str = ""
    encoding: str = "utf-8"
    fields: tuple[Field, ...] = ()
    missing_values: tuple[str, ...] = ("",)
    licenses: tuple[Link, ...] = ()
    sources: tuple[Link, ...] = ()
    retrieved: int = 0
    derived: str = ""
    crs: str = ""
    portal: str = ""  # « hôte/identifiant » du jeu que la table reprend sur un portail
    update: Mapping[str, str] = field(default_factory=dict, hash=False)  # comment rafraîchir
    folder: Path = Path()  # le dossier des données où se trouve `path`
    partition: str = ""  # ce qui découpe la table, comme « département »
    parts: tuple[Dataset, ...] = ()  # un fichier chacune ; vide si la table est d’un seul tenant
    key: str = ""  # la part que c’est, quand c’en est une
    raw: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def format(self) -> str:
        """Le format du fichier : csv, parquet ou geojson ; un CSV reste un CSV, seul dans son archive (« .csv.zip »)."""
        name = self.path.lower()
        if name.endswith(".csv.zip"):
            return "csv"
        return name.rpartition(".")[2]

    @property
    def is_archived(self) -> bool:
        """Le fichier de la table est-il une archive qui ne contient qu’elle ?"""
        return bool(self.fields) and self.path.lower().endswith(".zip")

    @property
    def has_outlines(self) -> bool:
        """L’une de ses colonnes porte-t-elle des contours ?"""
        return any(field.type == "geojson" for field in self.fields)

    @property
    def license(self) -> str:
        """Les licences, en toutes lettres."""
        return "\u202f; ".join(link.title for link in self.licenses)

    @property
    def source(self) -> str:
        """Les sources, en toutes lettres."""
        return "\u202f; ".join(link.title for link in self.sources)

    @property
    def version(self) -> str:
        """De quand elle est : sa période, sinon l’année où elle a été relevée."""
        return self.period or str(self.retrieved)

    @property
    def line(self) -> str:
        """Ce que décrit une ligne : la première phrase de la description, sans « Une ligne »."""
        found = _LINE.match(self.description)
        return found[1] if found else self.description.partition(". ")[0].rstrip(".")

    @property
    def names(self) -> tuple[str, ...]:
        """Les noms des colonnes, dans l’ordre du fichier."""
        return tuple(field.name for field in self.fields)

    def part(self, key: object) -> Dataset:
        """La fiche d’une part (« 79 », « 2A »…). `InvalidArgument`, avec une suggestion, si elle n’existe pas."""
        wanted = str(key).strip().upper().zfill(2)
        parts = {part.key: part for part in self.parts}
        if wanted not in parts:
            raise wrong_part(self, key, list(parts))
        return parts[wanted]

    def facts(self) -> list[tuple[str, str]]:
        """Les lignes de la fiche, hors colonnes : (intitulé, texte)."""
        size = plural(max(1, round(self.bytes / 1024)), "Kio", "Kio")
        files = f", {len(self.parts)} fichiers, un par {self.partition}" if self.parts else ""
        pairs = [
            ("Description", self.description),
            ("Période", self.period),
            ("Lignes", plural(self.rows, "ligne") if self.fields else ""),
            ("Source", self.source),
            ("Licence", self.license),
            ("Relevé en", str(self.retrieved or "")),
            ("Comment la table a été faite", self.derived),
            ("Fichier", f"{self.path} ({size}{files})"),
            ("Projection", self.crs),
        ]
        return [(label, text) for label, text in pairs if text]

    def __str__(self) -> str:
        part = f", {self.parts[0].key!r}" if self.parts else ""
        lines = [f"{self.title} — dk.load({self.name!r}{part})"]
        for label, text in self.facts():
            lines.append(f"  {label}\u00a0: {text}")

        if self.fields:
            lines.append(f"  {plural(len(self.fields), 'colonne')}\u00a0:")
        for column in self.fields:
            lines.append(f"    {_written(column)}")
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        name = quote(self.name)
        head = ["rubrique", "contenu"]
        blocks = [html.table(self._linked_facts(), head, f"Carte d’identité de la table {name}")]
        if self.fields:
            head = ["colonne", "titre", "type", "unité", "cases vides", "précision"]
            rows = [_cells(column) for column in self.fields]
            blocks.append(html.table(rows, head, f"Colonnes de la table {name}"))
        return html.panel(self.title or self.name, *blocks)

    def _linked_facts(self) -> list[tuple[str, object]]:
        """Les lignes de la fiche, où sources et licences mènent à leur page."""
        links = {"Source": self.sources, "Licence": self.licenses}
        found: list[tuple[str, object]] = []
        for label, text in self.facts():
            if label in links:
                anchors = [_anchor(link) for link in links[label]]
                found.append((label, html.join(*anchors, sep=" ; ")))
            else:
                found.append((label, text))
        return found


def _kind(field: Field) -> str:
    """Le type d’une colonne, en français."""
    return TYPES.get(field.type, field.type)


def _written(field: Field) -> str:
    """Une colonne, en une ligne : « population : habitants (nombre entier, parfois vide). En 2018. »"""
    words = [_kind(field)]
    if field.unit:
        words.append(f"en {field.unit}")
    if not field.required:
        words.append("parfois vide")

    line = f"{field.name}\u00a0: {field.title} ({', '.join(words)})"
    if field.description:
        line += f". {field.description}"
    return line


def _cells(field: Field) -> tuple[object, ...]:
    """Une colonne, en une ligne du tableau."""
    empty = "non" if field.required else "possibles"
    name = html.tag("code", field.name)
    return name, field.title, _kind(field), field.unit, empty, field.description


def _anchor(link: Link) -> object:
    """Un lien, s’il est en https : une adresse `javascript:` d’un catalogue s’exécuterait dans le carnet."""
    if not link.path.startswith("https://"):
        return link.title
    return html.tag("a", link.title, href=link.path)


def content(dataset: Dataset) -> bytes:
    """Les octets du fichier d’une table ou d’une part, vérifiés par leur empreinte."""
    return store.read(store.inside(dataset.folder, dataset.path), dataset.sha256)


def wrong_part(dataset: Dataset, key: object, keys: list[str]) -> InvalidArgument:
    """L’erreur à lever quand `key` n’est pas l’une des parts `keys` de la table : elle dit laquelle essayer."""
    asked = str(key).strip()[:60]
    table = quote(dataset.name)
    if not keys:
        return InvalidArgument(*said("part-none", name=dataset.name, table=table, said=quote(asked)))

    details = {
        "table": table,
        "what": dataset.partition,
        "example": f'dk.load("{dataset.name}", "{keys[0]}")',
        "first": quote(keys[0]),
        "last": quote(keys[-1]),
        "count": plural(len(keys), "code"),
    }
    if not asked:
        return InvalidArgument(*said("part-missing", **details))

    guesses = listing(map(quote, _near(asked.upper(), keys)), "ou")
    guess = f"Vouliez-vous dire {guesses}\u202f?" if guesses else ""
    return InvalidArgument(*said("part-unknown", said=quote(asked), guess=guess, **details))


def _near(asked: str, keys: list[str]) -> list[str]:
    """Les parts que désigne sans doute un autre code : la Corse, ou le département d’une commune (« 79191 »)."""
    corsican = [key for key in _CORSICA.get(asked, ()) if key in keys]
    if corsican:
        return corsican

    begun = [key for key in keys if asked.startswith(key)]
    return sorted(begun, key=len)[-1:]


def dataset(resource: Mapping[str, Any], folder: Path = Path()) -> Dataset:
    """Traduit une ressource de `datapackage.json` (un dictionnaire) en `Dataset`, rangée dans `folder`.

    >>> dataset({"name": "villes", "path": "villes.csv", "hash": "sha256:ab"}).sha256
    'ab'
    """
    schema = resource.get("schema", {})
    read: dict[str, Any] = {
        "missingValues": schema.get("missingValues", [""]),
        "fields": [_field(raw) for raw in schema.get("fields", ())],
        "licenses": [_link(raw) for raw in resource.get("licenses", ())],
        "sources": [_link(raw) for raw in resource.get("sources", ())],
        "parts": [],
    }
    whole = Dataset(folder=folder, raw=resource, **described(Dataset, {**resource, **read}))

    parts = []
    for raw in resource.get("parts", ()):
        named = {**raw, "name": f"{whole.name}/{raw['key']}"}
        parts.append(replace(whole, **described(Dataset, named)))
    whole = replace(whole, parts=tuple(parts))

    for one in (whole, *parts):
        if not _NAME.fullmatch(one.name):
            raise ValueError(one.name)
    return whole


def _field(raw: Mapping[str, Any]) -> Field:
    """Une colonne, dont le catalogue range le caractère obligatoire parmi des contraintes."""
    return Field(**described(Field, {**raw, **raw.get("constraints", {})}))


def _link(raw: Mapping[str, Any]) -> Link:
    """Une source ou une licence ; sans titre, son nom en tient lieu."""
    return Link(**described(Link, {"title": raw.get("name", ""), **raw}))


@cache
def _types(kind: type) -> dict[str, str]:
    """Les champs d’une de nos classes, et leur type tel qu’il y est écrit."""
    return {one.name: str(one.type) for one in fields(kind)}


def described(kind: type, raw: Mapping[str, Any]) -> dict[str, Any]:
    """Ce que `raw` dit des champs de `kind`, sous leurs noms d’ici ; les listes deviennent immuables.

    `TypeError` si une valeur n’est pas du type de son champ : un catalogue vient parfois d’ailleurs.
    """
    types = _types(kind)
    found: dict[str, Any] = {}
    for word, value in raw.items():
        name = _WORDS.get(word, word)
        if name in types:
            found[name] = tuple(value) if isinstance(value, list) else value
    if "hash" in raw and "sha256" in types:
        found["sha256"] = raw["hash"].removeprefix("sha256:")

    for name, value in found.items():
        if not _fits(value, types[name]):
            raise WrongType(name)
    return found


def _fits(value: Any, kind: str) -> bool:
    """Cette valeur est-elle du type `kind`, tel qu’une de nos classes l’écrit ?"""
    if not isinstance(value, _KINDS.get(kind, tuple)):
        return False
    if kind not in _TEXTS:
        return True

    inside = value.values() if isinstance(value, Mapping) else value
    return all(isinstance(one, str) for one in inside)


def everything() -> dict[str, Dataset]:
    """Toutes les tables : celles de la séance d’abord (le dossier `seance`), puis celles du kit, par nom.

    >>> "prenoms_france" in everything()
    True
    """
    known = read(store.root())
    folder = store.session()
    if folder is None:
        return dict(known)
    return merged(known, read(folder))


def merged(known: Mapping[str, Dataset], others: Mapping[str, Dataset]) -> dict[str, Dataset]:
    """Les tables `known`, et par-dessus celles d’une séance ; qui n’apporte que des parts laisse les autres derrière.

    >>> whole = {"name": "noms", "path": "noms", "parts": [{"key": "79", "path": "79.csv"}]}
    >>> mine = whole | {"parts": [{"key": "29", "path": "29.csv"}]}
    >>> [part.path for part in merged({"noms": dataset(whole)}, {"noms": dataset(mine)})["noms"].parts]
    ['29.csv', '79.csv']
    """
    found = dict(known)
    for name, table in others.items():
        parts = {part.key: part for part in table.parts}
        if parts and name in found:
            parts = {part.key: part for part in found[name].parts} | parts
        found[name] = replace(table, parts=tuple(parts[key] for key in sorted(parts)))
    return found


def unit_of(column: str) -> str:
    """L’unité d’une colonne, telle que les tables la disent ; vide si aucune ne la dit, ou si elles diffèrent.

    >>> unit_of("densite"), unit_of("titre")
    ('habitants par km²', '')
    """
    units = set()
    for dataset in everything().values():
        for one in dataset.fields:
            if one.name == column and one.unit:
                units.add(one.unit)
    return units.pop() if len(units) == 1 else ""


def read(folder: Path) -> dict[str, Dataset]:
    """Les tables du dossier `folder`, par nom ; `DamagedData` si le catalogue manque ou est illisible."""
    path = Path(folder) / FILE
    try:
        return _read(path, path.stat().st_mtime_ns)
    except _WrongCard as problem:
        raise DamagedData(*said("catalogue-card", name=quote(problem.name), key=quote(problem.key))) from None
    except OSError as problem:
        why = f"ne peut pas être lu ({safely.reason(problem)})"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        why = "est abîmé"
    raise DamagedData(*said("catalogue", path=quote(str(path)), why=why))


class WrongType(TypeError):
    """Une clé d’une fiche n’est pas du type que le kit attend : son nom."""


class _WrongCard(Exception):
    """Une fiche dont une clé n’est pas du type attendu."""

    def __init__(self, name: str, key: str) -> None:
        super().__init__(name, key)
        self.name = name
        self.key = key


@lru_cache(maxsize=4)
def _read(path: Path, _mtime: int) -> dict[str, Dataset]:
    """Le catalogue, relu seulement si le fichier a changé de date."""
    found = {}
    for raw in json.loads(path.read_text(encoding="utf-8"))["resources"]:
        try:
            found[raw["name"]] = dataset(raw, path.parent)
        except WrongType as problem:
            raise _WrongCard(str(raw.get("name", "?")), str(problem)) from None
    return found


def find(name: str, known: Mapping[str, Dataset]) -> Dataset:
    """La table `name` (ou sa part, « table/part ») parmi `known`. `UnknownDataset`, et une suggestion, sinon."""
    if isinstance(name, str):
        base, slash, key = name.strip().partition("/")
        if base in known:
            return known[base].part(key) if slash else known[base]

    asked = str(name)[:80]
    guess = did_you_mean(asked, list(known))
    raise UnknownDataset(*said("table-unknown", name=quote(asked), guess=guess))


def describe(name: str) -> Dataset:
    """La carte d’identité de la table `name` : à afficher dans un carnet, ou à imprimer avec `print`.

    Rien n’est demandé au réseau. `UnknownDataset` si le nom est inconnu.

    >>> print(str(describe("prenoms_poitiers")).splitlines()[0])
    Prénoms les plus donnés à Poitiers en 2018 (ce qui a été publié) — dk.load('prenoms_poitiers')
    """
    return find(name, everything())


def reduced(
    names: Iterable[str],
    parts: Mapping[str, Iterable[str]] | None = None,
    known: Mapping[str, Dataset] | None = None,
    as_csv: Callable[[bytes, Dataset], bytes] | None = None,
    made: Mapping[str, tuple[bytes, int]] | None = None,
) -> tuple[dict[str, bytes], dict[str, Any]]:
    """Les fichiers des tables `names` (chemin dans leur dossier -> octets) et le `datapackage.json` réduit à elles.

    `parts` ne garde que certaines parts d’une table découpée ; `known` dit où chercher (partout, d’ordinaire) ;
    `as_csv` (`load.as_csv`) change chaque table en CSV ; `made` donne le contenu de certaines, et leurs lignes. Le second résultat s’écrit avec `dump`.

    >>> files, card = reduced(["prenoms_departement", "co2_pays"], {"prenoms_departement": ["79"]})
    >>> sorted(files), [raw["name"] for raw in card["resources"]]
    (['co2_pays.csv', 'france/prenoms_departement/79.parquet'], ['co2_pays', 'prenoms_departement'])
    """
    known = everything() if known is None else known
    files: dict[str, bytes] = {}
    resources = []
    for name in sorted(set(names)):
        whole = find(name, known)
        every = [whole]
        if whole.parts:
            kept = (parts or {}).get(whole.name, [part.key for part in whole.parts])
            every = [whole.part(key) for key in kept]

        entries = []
        for one in every:
            data, rows = (made or {}).get(one.name) or (content(one), one.rows)
            if as_csv and one.fields and one.format != "csv":
                data = as_csv(data, one)
            path = _path(one, as_csv)
            files[path] = data
            entries.append(_entry(one, path, data, rows))
        resources.append(_resource(whole, entries, as_csv))
    return files, {**_HEAD, "resources": resources}


def _path(one: Dataset, as_csv: object) -> str:
    """Le chemin d’une table, tel qu’elle sera rendue ; un document, sans colonnes, n’est jamais mis en CSV."""
    if as_csv and one.fields:
        return Path(one.path).with_suffix(".csv").as_posix()
    return one.path


def _entry(one: Dataset, path: str, data: bytes, rows: int) -> dict[str, Any]:
    """Ce qui décrit, dans un catalogue, le fichier d’une table ou d’une part."""
    entry = {"path": path, "hash": f"sha256:{store.sha256(data)}", "bytes": len(data), "rows": rows}
    if one.key:
        return {"key": one.key, **entry}
    return entry


def _resource(whole: Dataset, entries: list[dict[str, Any]], as_csv: object) -> dict[str, Any]:
    """Une table du catalogue réduit : ce que le catalogue entier en dit, et les fichiers que l’on en garde."""
    raw = dict(whole.raw)
    if as_csv:
        for key in ("format", "mediatype", "encoding"):
            raw.pop(key, None)

    for key in ("rows", "bytes"):
        raw[key] = sum(entry[key] for entry in entries)
    raw["path"] = _path(whole, as_csv)
    if whole.parts:
        raw["parts"] = entries
    else:
        raw["hash"] = entries[0]["hash"]
    return raw


def dump(card: Mapping[str, Any]) -> bytes:
    """Le JSON d’un catalogue, ou de clés, une ligne par champ : une différence s’y relit."""
    return (json.dumps(card, ensure_ascii=False, indent=1) + "\n").encode()
