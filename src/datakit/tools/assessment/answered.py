"""Où une copie répond à une question : le nom demandé, et le code qui le donne."""

import ast
import difflib
import io
import re
import tokenize
from collections.abc import Iterable, Mapping
from typing import Any

from datakit.answers.code import inputs, parsed
from datakit.tools.assessment.questions import gives

_ALIKE = 0.8  # deux noms aussi proches n’en font qu’un, mal recopié
_LAST_NUMBER = re.compile(r"\d+$")
_NO_LETTER = re.compile(r"[\d_]+")
_MOST_CODE = 2_000  # caractères que la page de retours garde du code d’une question


def name_of(question: Mapping[str, Any]) -> str:
    """Le nom que la question demande de définir, une fonction ou une valeur."""
    if str(question["probe"]).isidentifier():
        return str(question["probe"])
    start = str(question["start"]).removeprefix("def ")
    return re.split(r"[ (=]", start, maxsplit=1)[0]


def miscopied(name: str, others: Iterable[str]) -> str:
    """Le nom, parmi ceux-là, qui est celui-ci mal recopié ou abrégé ; vide s’il n’y en a pas. `reponse_3` n’est pas `reponse_4`.

    >>> miscopied("reponse_1", ["rep1", "x"]), miscopied("reponse_3", ["reponse_4"]), miscopied("premiere_annee", ["premiere_anee"])
    ('rep1', '', 'premiere_anee')
    """
    alike = [one for one in others if _LAST_NUMBER.findall(one) == _LAST_NUMBER.findall(name)]
    near = difflib.get_close_matches(name, alike, 1, _ALIKE)
    if near:
        return near[0]
    letters = _NO_LETTER.sub("", name)
    for one in alike:
        short = _NO_LETTER.sub("", one)
        if short and _LAST_NUMBER.search(one) and letters.startswith(short):
            return one
    return ""


def renamed(
    sources: list[str], asked: list[Mapping[str, Any]], setup: str = ""
) -> tuple[list[str], dict[str, str]]:
    """Les cellules, où chaque réponse rangée sous un autre nom l’est sous le bon ; et ce nom, par le bon.

    L’autre nom est mal recopié (`rep1`) ; ou bien rien n’est rangé sous le seul nom qui manque, et une seule cellule,
    hors de `setup`, range quelque chose sous un nom que l’on ne demande pas (`rapport`).
    """
    names = [name_of(question) for question in asked]
    stored: list[str] = []
    for source in sources:
        for node in parsed(source).body:
            if isinstance(node, ast.FunctionDef):
                stored.append(node.name)
            if isinstance(node, ast.Assign):
                stored += [target.id for target in node.targets if isinstance(target, ast.Name)]

    found: dict[str, str] = {}
    missing = [question for question in asked if not any(gives(one, name_of(question)) for one in sources)]
    for question in missing:
        other = miscopied(name_of(question), [one for one in stored if one not in names])
        if not other and len(missing) == 1:
            other = _only_other_name(question, names, sources, setup)
        if other:
            found[name_of(question)] = other
    made = sources
    for name, other in found.items():
        made = [_with_the_name(source, other, name) for source in made]
    return made, found


def _only_other_name(question: Mapping[str, Any], names: list[str], sources: list[str], setup: str) -> str:
    """Le nom où la seule cellule qui ne répond à rien range une valeur que nulle autre ne relit ; sinon rien."""
    own = [source for source in sources if source.strip() and source.strip() != setup.strip()]
    apart = [source for source in own if not any(gives(source, name) for name in names)]
    apart = [source for source in apart if any(isinstance(one, ast.Assign) for one in parsed(source).body)]
    if len(apart) != 1 or str(question["start"]).startswith("def "):
        return ""
    last = [one for one in parsed(apart[0]).body if isinstance(one, ast.Assign)][-1]
    name = ast.unparse(last.targets[0])
    is_read_elsewhere = any(name in inputs(source) for source in own if source != apart[0])
    return name if name.isidentifier() and not is_read_elsewhere else ""


def _with_the_name(source: str, other: str, name: str) -> str:
    """Cette cellule, où `name` remplace le nom `other` ; ni dans un texte (la clé d’un dictionnaire), ni après un point (une colonne).

    >>> _with_the_name("nombre = t.nombre + l['nombre']", "nombre", "nombres")
    "nombres = t.nombre + l['nombre']"
    """
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return source  # Python ne la lit pas : elle ne rangera rien

    lines = source.splitlines(keepends=True)
    befores = ["", *(token.string for token in tokens)]
    # de la fin au début : ce qui est remplacé ne déplace rien de ce qui reste à lire
    for before, token in reversed(list(zip(befores, tokens, strict=False))):
        row, start = token.start
        line = lines[row - 1] if row <= len(lines) else ""
        if token.type == tokenize.NAME and token.string == other and before != ".":
            lines[row - 1] = line[:start] + name + line[token.end[1] :]
        elif token.type == tokenize.STRING and token.string[0] in "fF" and row == token.end[0]:
            # dans un texte à accolades, ce qui suit une accolade est un nom
            told = re.sub(rf"(?<=\{{){other}\b", name, token.string)
            lines[row - 1] = line[:start] + told + line[token.end[1] :]
    return "".join(lines)


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
