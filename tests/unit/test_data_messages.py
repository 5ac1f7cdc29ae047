"""Les phrases des erreurs : chacune existe, sert, et reçoit ce que son texte attend."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

import datakit
from datakit import messages as kit
from datakit.data import messages as data
from datakit.draw import messages as draw
from datakit.subjects import messages as subjects
from datakit.tools import messages as tools

KIT = Path(datakit.__file__).parent
ROOMS = {
    "": kit.said,
    "data": data.MESSAGES,
    "draw": draw.said,
    "subjects": subjects.said,
    "tools": tools.said,
}
ERRORS = [
    (room, kind) for room, said in ROOMS.items() for kind, texts in said.texts.items() if len(texts) == 3
]


def sources(room):
    """Le code d'une pièce ; celui de la racine, sans les autres pièces."""
    folder = KIT / room
    found = folder.rglob("*.py") if room else folder.glob("*.py")
    return {str(path.relative_to(KIT)): path.read_text("utf-8") for path in sorted(found)}


def calls():
    """(pièce, fichier, phrase, mots donnés, d'autres peut-être ?) de chaque appel qui nomme sa phrase."""
    for room in ROOMS:
        for name, source in sources(room).items():
            for node in ast.walk(ast.parse(source)):
                called = getattr(node, "func", None)
                owner = getattr(getattr(called, "value", None), "id", "")
                word = getattr(called, "id", getattr(called, "attr", ""))
                if word not in ("said", "failure") or not isinstance(node.args[0], ast.Constant):
                    continue
                given = {keyword.arg for keyword in node.keywords}
                of = "data" if owner == "data_messages" else room
                yield of, name, node.args[0].value, given - {None}, None in given


@pytest.mark.parametrize(("room", "name", "kind", "given", "more"), list(calls()))
def test_each_error_gets_the_words_of_its_text(room, name, kind, given, more):
    texts = ROOMS[room].texts[kind]
    asked = {field for text in texts for _, field, _, _ in Formatter().parse(text) if field}
    assert more or asked - {"again", "host"} <= given, f"{name} : {asked - given} manque à « {kind} »"


@pytest.mark.parametrize(("room", "kind"), ERRORS)
def test_each_sentence_serves(room, kind):
    """store.py compose « data-… » ; http.py compose les codes 4.. et 5.. de la réponse."""
    code = "".join(sources(room).values())
    names = (f'"{kind}"', f'"{kind.removeprefix("data-")}"')
    assert kind[0] in "45" or any(name in code for name in names)


def test_an_error_states_a_fact_an_expectation_and_an_action():
    for room, kind in ERRORS:
        texts = ROOMS[room].texts[kind]
        assert all(text.endswith((".", "}")) for text in texts), kind
