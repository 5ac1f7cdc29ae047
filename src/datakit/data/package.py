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
_WORDS = {"trueValues": "true_values", "falseValues": "false_values", "missingValues": "missing_values"}
_KINDS: Any = {"str": str, "int": int, "bool": bool, "Mapping[str, str]": Mapping}  # les autres : des tuples
_TEXTS = {"tuple[str, ...]", "Mapping[str, str]"}
_NAME = re.compile(r"[\w.-]+(/[\w.-]+)?")
_LINE = re.compile(r"^Une ligne\s*(?:=|:|est|décrit|donne|porte|correspond à)?\s*(.+?)\.(?:\s|$)", re.DOTALL)


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
        """Le format du fichier : csv, parquet ou geojson."""
        return self.path.rpartition(".")[2].lower()

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
        lines += [f"  {label}\u00a0: {text}" for label, text in self.facts()]
        lines += [f"  {plural(len(self.fields), 'colonne')}\u00a0:"] if self.fields else []
        for name, title, kind, unit, empty, detail in map(_column, self.fields):
            words = ", ".join([kind, *([f"en {unit}"] if unit else []), *(["parfois vide"] if empty else [])])
            lines.append(f"    {name}\u00a0: {title} ({words}){f'. {detail}' if detail else ''}")
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        links = {"Source": self.sources, "Licence": self.licenses}
        facts = [
            (label, html.join(*map(_anchor, links[label]), sep=" ; ") if label in links else text)
            for label, text in self.facts()
        ]
        columns = [
            (html.tag("code", name), title, kind, unit, "possibles" if empty else "non", detail)
            for name, title, kind, unit, empty, detail in map(_column, self.fields)
        ]
        head = ["colonne", "titre", "type", "unité", "cases vides", "précision"]
        name = quote(self.name)
        return html.panel(
            self.title or self.name,
            html.table(facts, ["rubrique", "contenu"], f"Carte d’identité de la table {name}"),
            *([html.table(columns, head, f"Colonnes de la table {name}")] if columns else []),
        )


def _column(field: Field) -> tuple[str, str, str, str, bool, str]:
    kind = TYPES.get(field.type, field.type)
    return field.name, field.title, kind, field.unit, not field.required, field.description


def _anchor(link: Link) -> object:
    return html.tag("a", link.title, href=link.path) if link.path.startswith("https://") else link.title


def content(dataset: Dataset) -> bytes:
    """Les octets du fichier d’une table ou d’une part, vérifiés par leur empreinte."""
    return store.read(store.inside(dataset.folder, dataset.path), dataset.sha256)


def wrong_part(dataset: Dataset, key: object, keys: list[str]) -> InvalidArgument:
    """L’erreur à lever quand `key` n’est pas l’une des parts `keys` de la table : elle dit laquelle essayer."""
    asked, what = str(key).strip()[:60], dataset.partition
    details: dict[str, object] = {"table": quote(dataset.name), "what": what, "said": quote(asked)}
    if not keys:
        return InvalidArgument(*said("part-none", name=dataset.name, **details))
    details |= {"first": quote(keys[0]), "last": quote(keys[-1]), "count": plural(len(keys), "code")}
    details["example"] = f'dk.load("{dataset.name}", "{keys[0]}")'
    near = [k for k in _CORSICA.get(asked.upper(), ()) if k in keys]
    near = near or sorted((k for k in keys if asked.upper().startswith(k)), key=len)[-1:]
    guess = f"Vouliez-vous dire {listing(map(quote, near), 'ou')}\u202f?" if near else ""
    return InvalidArgument(*said("part-unknown" if asked else "part-missing", guess=guess, **details))


def dataset(resource: Mapping[str, Any], folder: Path = Path()) -> Dataset:
    """Traduit une ressource de `datapackage.json` (un dictionnaire) en `Dataset`, rangée dans `folder`.

    >>> dataset({"name": "villes", "path": "villes.csv", "hash": "sha256:ab"}).sha256
    'ab'
    """
    schema = resource.get("schema", {})
    rows = (raw | raw.get("constraints", {}) for raw in schema.get("fields", ()))
    columns = [Field(**described(Field, raw)) for raw in rows]
    named: dict[str, Any] = {"missingValues": schema.get("missingValues", [""]), "fields": columns}
    for kind in ("licenses", "sources"):
        links = ({"title": raw.get("name", "")} | raw for raw in resource.get(kind, ()))
        named[kind] = [Link(**described(Link, raw)) for raw in links]
    whole = Dataset(folder=folder, raw=resource, **described(Dataset, {**resource, **named, "parts": []}))
    parts = (raw | {"name": f"{whole.name}/{raw['key']}"} for raw in resource.get("parts", ()))
    whole = replace(whole, parts=tuple(replace(whole, **described(Dataset, raw)) for raw in parts))
    if not all(_NAME.fullmatch(one.name) for one in (whole, *whole.parts)):
        raise ValueError(whole.name)
    return whole


_types = cache(lambda kind: {one.name: str(one.type) for one in fields(kind)})


def described(kind: type, raw: Mapping[str, Any]) -> dict[str, Any]:
    """Ce que `raw` dit des champs de `kind`, sous leurs noms d’ici ; les listes deviennent immuables.

    `TypeError` si une valeur n’est pas du type de son champ : un catalogue vient parfois d’ailleurs.
    """
    types = _types(kind)
    named = {_WORDS.get(k, k): tuple(v) if isinstance(v, list) else v for k, v in raw.items()}
    named |= {"sha256": raw["hash"].removeprefix("sha256:")} if "hash" in raw else {}
    found = {name: value for name, value in named.items() if name in types}
    for name, value in found.items():
        inside = value.values() if isinstance(value, Mapping) else value
        texts = types[name] not in _TEXTS or all(isinstance(one, str) for one in inside)
        if not (isinstance(value, _KINDS.get(types[name], tuple)) and texts):
            raise TypeError(name)
    return found


def everything() -> dict[str, Dataset]:
    """Toutes les tables : celles de la séance d’abord (le dossier `seance`), puis celles du kit, par nom.

    >>> "prenoms_france" in everything()
    True
    """
    found = dict(read(store.root()))
    session = store.session()
    for name, table in (read(session) if session else {}).items():
        behind = found[name].parts if name in found and table.parts else ()
        parts = {part.key: part for part in (*behind, *table.parts)}
        found[name] = replace(table, parts=tuple(parts[key] for key in sorted(parts)))
    return found


def read(folder: Path) -> dict[str, Dataset]:
    """Les tables du dossier `folder`, par nom ; `DamagedData` si le catalogue manque ou est illisible."""
    path = Path(folder) / FILE
    try:
        return _read(path, path.stat().st_mtime_ns)
    except OSError as problem:
        why = f"ne peut pas être lu ({safely.reason(problem)})"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        why = "est abîmé"
    raise DamagedData(*said("catalogue", path=quote(str(path)), why=why))


@lru_cache(maxsize=4)
def _read(path: Path, _mtime: int) -> dict[str, Dataset]:
    resources = json.loads(path.read_text(encoding="utf-8"))["resources"]
    return {raw["name"]: dataset(raw, path.parent) for raw in resources}


def find(name: str, known: Mapping[str, Dataset]) -> Dataset:
    """La table `name` (ou sa part, « table/part ») parmi `known`. `UnknownDataset`, et une suggestion, sinon."""
    if isinstance(name, str):
        base, cut, key = name.strip().partition("/")
        if base in known:
            return known[base].part(key) if cut else known[base]
    guess = did_you_mean(str(name)[:80], list(known))
    raise UnknownDataset(*said("table-unknown", name=quote(str(name)[:80]), guess=guess))


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
    files: dict[str, bytes] = {}
    resources = []
    known = everything() if known is None else known
    for name in sorted(set(names)):
        whole = find(name, known)
        kept = (parts or {}).get(whole.name, [part.key for part in whole.parts])
        every = map(whole.part, kept) if whole.parts else [whole]
        entries = [_entry(one, files, as_csv, (made or {}).get(one.name)) for one in every]
        dropped = ("format", "mediatype", "encoding") if as_csv else ()
        raw = {key: value for key, value in whole.raw.items() if key not in dropped}
        raw |= {key: sum(entry[key] for entry in entries) for key in ("rows", "bytes")}
        whole_or_parts = {"parts": entries} if whole.parts else {"hash": entries[0]["hash"]}
        resources.append(raw | {"path": _path(whole, as_csv)} | whole_or_parts)
    return files, {**_HEAD, "resources": resources}


def _path(one: Dataset, as_csv: object) -> str:
    return Path(one.path).with_suffix(".csv").as_posix() if as_csv and one.fields else one.path


def _entry(
    one: Dataset, files: dict[str, bytes], as_csv: Callable | None, made: tuple[bytes, int] | None
) -> dict[str, Any]:
    """Ajoute à `files` le fichier d’une table ou d’une part, et rend ce qui le décrit."""
    (data, rows), path = made or (content(one), one.rows), _path(one, as_csv)
    files[path] = data = as_csv(data, one) if as_csv and one.fields and one.format != "csv" else data
    described = {"path": path, "hash": f"sha256:{store.sha256(data)}", "bytes": len(data), "rows": rows}
    return {"key": one.key, **described} if one.key else described


def dump(card: Mapping[str, Any]) -> bytes:
    """Le JSON d’un catalogue, ou de clés, une ligne par champ : une différence s’y relit."""
    return (json.dumps(card, ensure_ascii=False, indent=1) + "\n").encode()
