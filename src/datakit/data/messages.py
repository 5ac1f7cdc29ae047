"""Ce que le kit dit quand des données manquent ou résistent, et les mots de chaque format : deux fichiers JSON."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any


def beside(name: str) -> Any:
    """Le contenu d’un fichier JSON rangé à côté des modules de données.

    >>> sorted(beside("schemas.json"))
    ['scdl-prenoms']
    """
    return json.loads(files(__package__).joinpath(name).read_text("utf-8"))


MESSAGES: dict[str, list[str]] = beside("messages.json")
FORMATS: dict[str, dict[str, Any]] = beside("formats.json")  # types, en-têtes, mots des portails


def said(kind: str, /, **details: object) -> list[str]:
    """Le fait, ce qui était attendu et quoi faire : les trois phrases d’une erreur du kit.

    >>> said("file-damaged", name="a.csv", why="KeyError")[0]
    'Le fichier a.csv est abîmé (KeyError).'
    """
    return [text.format(again=MESSAGES["again"][0], **details).strip() for text in MESSAGES[kind]]
