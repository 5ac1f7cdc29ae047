"""Les phrases des erreurs : chacune existe, sert, et reçoit ce que son texte attend."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from datakit.data import messages

FOLDER = Path(messages.__file__).parent
KIT = "".join(path.read_text("utf-8") for path in FOLDER.parent.rglob("*.py"))
SOURCES = {path.name: path.read_text("utf-8") for path in sorted(FOLDER.rglob("*.py"))}
ERRORS = {kind: texts for kind, texts in messages.MESSAGES.items() if len(texts) == 3}


def calls():
    """(fichier, clé, mots donnés, d'autres peut-être ?) de chaque appel qui nomme sa phrase."""
    for name, source in SOURCES.items():
        for node in ast.walk(ast.parse(source)):
            called = getattr(node, "func", None)
            word = getattr(called, "id", getattr(called, "attr", ""))
            if word in ("said", "failure") and isinstance(node.args[0], ast.Constant):
                given = {keyword.arg for keyword in node.keywords}
                yield name, node.args[0].value, given - {None}, None in given


@pytest.mark.parametrize(("name", "kind", "given", "more"), list(calls()))
def test_each_error_gets_the_words_of_its_text(name, kind, given, more):
    asked = {field for text in messages.MESSAGES[kind] for _, field, _, _ in Formatter().parse(text) if field}
    assert more or asked - {"again", "host"} <= given, f"{name} : {asked - given} manque à « {kind} »"


@pytest.mark.parametrize("kind", ERRORS)
def test_each_sentence_serves(kind):
    """store.py compose « data-… » ; http.py compose les codes 4.. et 5.. de la réponse."""
    names = (f'"{kind}"', f'"{kind.removeprefix("data-")}"')
    assert kind[0] in "45" or any(name in KIT for name in names)


def test_an_error_states_a_fact_an_expectation_and_an_action():
    for kind, texts in ERRORS.items():
        assert all(text.endswith((".", "}")) for text in texts), kind
