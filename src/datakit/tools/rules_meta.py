"""Les règles qui lisent la fiche d’un atelier (`metadata.datakit`)."""

import re
from collections.abc import Iterator
from typing import Any

from datakit import text
from datakit.tools.lint import Facts

_SCHEMA: dict[str, type | tuple[type, ...]] = {
    "slug": str, "number": int, "kind": str, "title": str, "question": str, "sessions": list, "public": str,
    "prerequisites": list, "minutes": int, "sections": list, "cuts": dict, "objectives": list, "levels": dict,
    "competences": list, "material": list, "misconceptions": list, "tables": list, "sources": list,
}  # fmt: skip
_INDEX = ("slug", "number", "kind", "title", "question")
_ITEMS = {
    "sessions": ("date", "title"),
    "sections": ("title", "minutes"),
    "competences": ("code", "title"),
    "misconceptions": ("belief", "relaunch"),
    "sources": ("title", "licence"),
}
_AT_LEAST = {"sections": 1, "objectives": 3, "misconceptions": 2, "sources": 1}
LEVELS = ("cycle4", "snt", "nsi")


def missing_metadata(facts: Facts) -> Iterator[str]:
    """Chaque champ est là, du bon genre, et assez rempli."""
    if not facts.meta:
        yield "La fiche `metadata.datakit` est absente."
        return
    if facts.meta.get("kind") not in {"workshop", "index"}:
        yield "`kind` vaut « workshop » ou « index »."
    for key, kind in _SCHEMA.items():
        if facts.is_workshop or key in _INDEX:
            yield from _field(key, facts.meta.get(key), kind)
    if not facts.is_workshop:
        return
    if isinstance(facts.meta.get("levels"), dict) and set(facts.meta["levels"]) != set(LEVELS):
        yield f"`levels` a exactement les clés {text.listing(LEVELS)}."
    if isinstance(facts.meta.get("question"), str) and not facts.meta["question"].rstrip().endswith("?"):
        yield "`question` se termine par un point d’interrogation."
    for skill in _dicts(facts.meta.get("competences")):
        if not re.fullmatch(r"[1-5]\.[1-4]", str(skill.get("code"))):
            yield f"`competences` : le CRCN n’a pas de code {text.quote(skill.get('code'))} (de 1.1 à 5.2)."


def _field(key: str, value: Any, kind: Any) -> Iterator[str]:
    if value is None:
        yield f"`{key}` manque."
    elif not isinstance(value, kind) or isinstance(value, bool):
        yield f"`{key}` n’est pas du bon genre ({kind.__name__} attendu)."
    elif kind is str and not value.strip():
        yield f"`{key}` est vide."
    elif kind is list:
        if len(value) < _AT_LEAST.get(key, 0):
            yield f"`{key}` : il en faut au moins {_AT_LEAST[key]}."
        for wanted in _ITEMS.get(key, ()):
            if any(not isinstance(item, dict) or wanted not in item for item in value):
                yield f"`{key}` : chaque élément a un champ `{wanted}`."


def bad_slug(facts: Facts) -> Iterator[str]:
    """Le nom du fichier, `slug` et `number` disent la même chose."""
    if not re.fullmatch(r"\d\d-[a-z0-9]+(-[a-z0-9]+)*", facts.slug):
        yield f"{text.quote(facts.slug)} n’a pas la forme NN-nom."
    elif facts.meta and facts.meta.get("slug") != facts.slug:
        yield f"`slug` vaut {text.quote(facts.meta.get('slug'))}, le fichier s’appelle {text.quote(facts.slug)}."
    elif facts.meta and facts.meta.get("number") != int(facts.slug[:2]):
        yield f"`number` vaut {facts.meta.get('number')}, le fichier commence par {facts.slug[:2]}."


def _dicts(value: Any) -> list[dict]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def minutes_sum(facts: Facts) -> Iterator[str]:
    """Les minutes des sections font la durée de la séance, et celle de chaque version courte."""
    sections = _dicts(facts.meta.get("sections"))
    total = facts.meta.get("minutes")
    if not sections or total is None:
        return
    found = sum(section.get("minutes", 0) for section in sections)
    if found != total:
        yield f"Les sections font {found} min, la séance en annonce {total}."
    for key in facts.meta.get("cuts") or {}:
        short = sum(section.get("cuts", {}).get(key, section.get("minutes", 0)) for section in sections)
        if str(short) != str(key):
            yield f"La version de {key} min fait {short} min."
    declared = set(facts.meta.get("cuts") or {})
    for section in sections:
        unknown = set(section.get("cuts", {})) - declared
        if unknown:
            yield f"{text.quote(section.get('title'))} parle d’une version de {min(unknown)} min, absente de `cuts`."


def section_mismatch(facts: Facts) -> Iterator[str]:
    """Les sections de la fiche sont les titres de niveau 2, et la question est le titre."""
    titles = [name for _, level, name in facts.headings if level == 2]
    announced = [section.get("title") for section in _dicts(facts.meta.get("sections"))]
    if facts.is_workshop and facts.meta and titles != announced:
        rank = next((i for i, pair in enumerate(zip(titles, announced, strict=False)) if pair[0] != pair[1]),
                    min(len(titles), len(announced)))  # fmt: skip
        seen = text.quote(titles[rank]) if rank < len(titles) else "rien"
        said = text.quote(announced[rank]) if rank < len(announced) else "rien"
        yield f"Section {rank + 1} : le carnet a {seen}, la fiche {said}."
    h1 = next((name for _, level, name in facts.headings if level == 1), None)
    question = facts.meta.get("question")
    if facts.is_workshop and question and str(h1).split() != str(question).split():  # toute espace se vaut
        yield f"Le titre {text.quote(h1)} n’est pas la `question` de la fiche."
