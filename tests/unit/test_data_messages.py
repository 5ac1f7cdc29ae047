"""Les phrases des erreurs : chacune existe, sert, et reçoit ce que son texte attend."""

from __future__ import annotations

import ast
from functools import cache
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


@cache
def sources(room):
    """Le code d'une pièce ; celui de la racine, sans les autres pièces."""
    folder = KIT / room
    found = folder.rglob("*.py") if room else folder.glob("*.py")
    return {str(path.relative_to(KIT)): path.read_text("utf-8") for path in sorted(found)}


def calls(room):
    """(pièce, fichier, phrase, mots donnés, d'autres peut-être ?) de chaque appel de cette pièce qui nomme sa phrase."""
    for name, source in sources(room).items():
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.Call):
                continue
            owner = getattr(getattr(node.func, "value", None), "id", "")
            word = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if word not in ("said", "failure") or not isinstance(node.args[0], ast.Constant):
                continue
            given = {keyword.arg for keyword in node.keywords}
            of = "data" if owner == "data_messages" else room
            yield of, name, node.args[0].value, given - {None}, None in given


def wanted(of, kind):
    """Les mots qu'attendent les textes de cette phrase."""
    found = set()
    for text in ROOMS[of].texts[kind]:
        found |= {field for _, field, _, _ in Formatter().parse(text) if field}
    return found - {"again", "host"}


@pytest.mark.parametrize("room", ROOMS)
def test_each_error_gets_the_words_of_its_text(room):
    """Lu en jouant l'essai, non en le collectant : chaque processus de la preuve relirait tout le code."""
    lost, read = [], 0
    for of, name, kind, given, more in calls(room):
        read += 1
        missing = wanted(of, kind) - given
        if missing and not more:
            lost.append(f"{name} : {missing} manque à « {kind} »")
    assert lost == []
    assert read > 0, "aucun appel : se lisent-ils encore ?"


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
