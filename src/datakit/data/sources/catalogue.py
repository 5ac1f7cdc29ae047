"""Ce qu'un portail annonce (ses jeux, leurs fichiers, leurs colonnes, leurs nombres de lignes), dans les mots du kit."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from datakit.data.messages import FORMATS, clean
from datakit.data.package import Field
from figaudit.base.text import listing, number, plural, quote

SHOWN = 12  # noms qu'un message cite : au-delà, on n'y cherche plus le sien
_SILENT: tuple[object, ...] = (None, "", [])  # ce qui, dans une fiche, ne dit rien


def translated(raw: Mapping[str, Any], words: str, **otherwise: str) -> dict[str, Any]:
    """Une entrée de catalogue dans les mots du kit : le premier chemin de formats.json qui dise quelque chose.

    >>> translated({"slug": "parcs", "topics": [{"title": "Vert"}]}, "datafair entry", url="https://a.fr")["theme"]
    'Vert'
    """
    found = {}
    for name, paths in FORMATS[words].items():
        value = _first(raw, paths)
        if value is None:
            value = otherwise.get(name, "")
        found[name] = _tidied(value)
    return found


def _first(raw: Mapping[str, Any], paths: Sequence[str]) -> Any:
    """Ce que dit le premier de ces chemins qui dise quelque chose, ou rien."""
    for path in paths:
        value = _at(raw, path.split("."))
        if value not in _SILENT:
            return value
    return None


def _at(raw: Any, path: Sequence[str]) -> Any:
    """Ce que `raw` dit au bout d'un chemin de clés ; une liste le dit pour chacun de ses éléments."""
    if not path:
        return raw
    if isinstance(raw, list):
        return [_at(one, path) or "" for one in raw]
    if isinstance(raw, Mapping):
        return _at(raw.get(path[0]), path[1:])
    return raw


def _tidied(value: Any) -> Any:
    """Un texte sur une ligne, sans rien qui commande un terminal ; une liste, énumérée ; le reste tel quel."""
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value if one)
    if isinstance(value, str):
        return " ".join(clean(value).split())
    return value


def table_schema(raw: Any, types: Mapping[str, str]) -> list[Field]:
    """Les colonnes d'un Table Schema."""
    found = []
    for column in raw.get("fields", []):
        title = str(column.get("title") or "")
        found.append(Field(column["name"], announced_type(column, types), title))
    return found


def announced_type(column: Mapping[str, Any], types: Mapping[str, str]) -> str:
    """Le type d'une colonne : ce que dit son concept, sinon son format, sinon son type ; du texte à défaut.

    >>> announced_type({"type": "string", "format": "date-time"}, FORMATS["datafair types"])
    'datetime'
    """
    for word in ("x-refersTo", "format", "type"):
        if column.get(word) in types:
            return types[column[word]]
    return "string"


def announced_count(value: Any) -> int | None:
    """Un nombre annoncé par un portail, ou rien s'il n'en est pas un."""
    return int(value) if re.fullmatch(r"[0-9]{1,15}", str(value)) else None


def of(got: int, total: int | None, one: str = "ligne", many: str | None = None) -> str:
    """« 12 lignes », ou « 12 lignes sur 250 »."""
    if not total:
        return plural(got, one, many)
    return f"{plural(got, one, many)} sur {number(total)}"


def few(names: Sequence[object]) -> str:
    """Des noms entre guillemets : les douze premiers, et combien d'autres."""
    shown = [quote(name) for name in names[:SHOWN]]
    if len(names) > SHOWN:
        shown.append(f"{len(names) - SHOWN} autres")
    return listing(shown)


def missing(asked: Iterable[str], known: Sequence[str]) -> list[str]:
    """Parmi les colonnes demandées, celles qui ne sont pas dans `known` ; aucune si l'on n'en connaît pas."""
    if not known:
        return []
    return [name for name in asked if name not in known]
