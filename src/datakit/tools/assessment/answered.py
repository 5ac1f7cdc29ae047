"""Où une copie répond à une question : le nom demandé, et le code qui le donne."""

import ast
import re
from collections.abc import Mapping
from typing import Any

from datakit.answers.code import inputs, parsed
from datakit.tools.assessment.questions import gives

_MOST_CODE = 2_000  # caractères que la page de retours garde du code d’une question


def name_of(question: Mapping[str, Any]) -> str:
    """Le nom que la question demande de définir, une fonction ou une valeur."""
    if str(question["probe"]).isidentifier():
        return str(question["probe"])
    start = str(question["start"]).removeprefix("def ")
    return re.split(r"[ (=]", start, maxsplit=1)[0]


def code_of(question: Mapping[str, Any], sources: list[str]) -> str:
    """La dernière cellule qui donne sa valeur au nom demandé, sa fin ôtée si elle est trop longue."""
    name = name_of(question)
    found = ""
    for source in sources:
        if gives(source, name):
            found = source
    return found[:_MOST_CODE]


def unstored(sources: list[str], asked: list[Mapping[str, Any]]) -> str:
    """Les cellules qui ne rangent rien sous un nom demandé ; leur fin ôtée si elles sont trop longues."""
    stored = [name_of(question) for question in asked]
    kept = []
    for source in sources:
        if source.strip() and not any(gives(source, name) for name in stored):
            kept.append(source.strip())
    return "\n\n".join(kept)[:_MOST_CODE]


def with_what_it_reads(code: str, sources: list[str]) -> str:
    """Ce code, précédé des autres cellules de la copie qui fabriquent ce qu’il lit : une table filtrée, par exemple."""
    whole = code
    for source in reversed(sources):
        if source not in whole and any(gives(source, name) for name in inputs(whole)):
            whole = f"{source}\n\n{whole}"
    return whole


def forbidden(question: Mapping[str, Any], sources: list[str]) -> str:
    """Le premier nom interdit qu’emploie la fonction demandée ; rien s’il n’y en a pas."""
    name = name_of(question)
    for source in sources:
        for node in ast.walk(parsed(source)):
            if not isinstance(node, ast.FunctionDef) or node.name != name:
                continue
            inside = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
            for word in question["forbids"]:
                if word in inside:
                    return str(word)
    return ""
