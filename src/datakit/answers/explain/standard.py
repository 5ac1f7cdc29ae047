"""Un module de Python, ou l’une de ses fonctions, dont il manque l’importation."""

import importlib
import re

from datakit.answers import read
from datakit.answers.explain.lines import Namespace
from datakit.answers.explain.nearest import say
from datakit.answers.verdict import MistakeKind, Remark

#: Ces noms-là, même seuls ; `time` ou `csv`, seuls, sont plus souvent une colonne.
_SURELY_A_MODULE = {"math", "random", "datetime"}


def missing_import(name: str, source: str, namespace: Namespace) -> Remark | None:
    """`math.sqrt(2)`, `randint(1, 6)` : la ligne d’importation qui manque ; rien si ce nom peut être autre chose."""
    if name.casefold() == "nan":
        return Remark(say("nan"), MistakeKind.UNKNOWN_NAME)

    line = _of_a_module(name, source) or _of_a_function(name, source)
    if not line:
        return None
    said = say("import", code=line)
    if "np" in namespace and " math import" in line and hasattr(namespace["np"], name):
        said = f"{said} {say('import-column', name=name)}"
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _of_a_module(name: str, source: str) -> str:
    """`import math`, si la cellule lit dans ce module un nom qu’il a."""
    if name not in read.WORDS["standard"]:
        return ""
    module = importlib.import_module(name)
    asked = re.findall(rf"(?<![\w.]){name}\.(\w+)", source)
    if asked:
        if all(hasattr(module, one) for one in asked):
            return f"import {name}"
        inner = getattr(module, name, None)  # `datetime.now()` : la classe qui porte le nom du module
        if all(hasattr(inner, one) for one in asked):
            return f"from {name} import {name}"
        return ""

    if re.search(rf"(?<![\w.]){name}\s*\(", source):
        return f"from {name} import {name}" if hasattr(module, name) else ""
    return f"import {name}" if name in _SURELY_A_MODULE else ""


def _of_a_function(name: str, source: str) -> str:
    """`from random import randint`, pour une fonction bien connue que la cellule lance."""
    called = re.search(rf"(?<![\w.]){re.escape(name)}\s*\(", source)
    for module, functions in read.WORDS["standard"].items():
        if name in functions and (called or name == "pi"):
            return f"from {module} import {name}"
    return ""
