"""`datakit describe` : le brouillon de la fiche d’un CSV, à compléter puis à sceller ; et ce qui y est à corriger d’abord."""

import re
import sys
from argparse import Namespace
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.data import package
from datakit.data.sources import delimited, plain, tables
from datakit.errors import InvalidArgument
from datakit.tools import messages
from figaudit.base.text import listing, number, plural, quote, slug

LARGEST = 2 * 2**20  # octets : le kit se télécharge par des réseaux d’école
_SHOWN = 3  # exemples qu’un message cite

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_YEAR = re.compile(r"(1[5-9]|20|21)\d\d")  # de 1500 à 2199
_YEAR_NAMES = {"annee", "an", "annees", "year", "millesime", "periode"}
_FRENCH_DATE = re.compile(r"\d\d/\d\d/\d{4}")
_FEW = 1 / 3  # au-delà de cette part, les mots d’une colonne n’y sont plus l’exception
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_ANY_DATE = re.compile(r"\d\d/\d\d/\d{4}|\d{4}-\d\d-\d\d")
_COMMA = re.compile(r"[+-]?\d+,\d+")
_SPACED = re.compile(r"[+-]?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?")
# Ce que la fiche d’une table sait dire d’une colonne ; le reste est du texte.
_KINDS = ("integer", "number", "boolean", "date", "datetime")


@dataclass(frozen=True)
class Draft:
    """La fiche à compléter, et ce qu’il faut corriger dans le fichier."""

    card: dict[str, Any]
    faults: list[str]


def run(options: Namespace) -> int:
    """`datakit describe` : la fiche à l’écran, ou dans un fichier ; ce qui est à corriger se dit à part."""
    draft = described(options.file)
    text = package.dump({"resources": [draft.card]})
    if options.to:
        safely.write(Path(options.to), text)
        print(f"La fiche à compléter est dans {options.to}.")
    else:
        print(text.decode(), end="")

    for fault in draft.faults:
        print(f"À corriger — {fault}", file=sys.stderr)
    return 0


def described(where: str) -> Draft:
    """Le brouillon de la fiche d’un CSV. Lève, expliqué, si ce n’en est pas un, ou s’il ne se lit pas."""
    data, name = plain.opened(where)
    kind = plain.kind(name)
    if kind not in ("csv", "tsv", "txt") or plain.is_page(data):
        raise InvalidArgument(*messages.said("describe-kind", name=quote(Path(name).name)))

    text, mark, _ = delimited.opened(data)
    _, encoding = delimited.decode(data)
    head, *rows = [(line, row) for line, row in delimited.records(text, mark) if row]
    names = [cell.strip() for cell in head[1]]
    faults = _faults_of_the_file(data, encoding, mark) + _faults_of_the_names(names)
    faults += _faults_of_the_rows(rows, len(names))

    whole = [row for _, row in rows if len(row) == len(names)]
    fields = []
    for rank, column in enumerate(names):
        cells = pd.Series([row[rank] for row in whole], dtype="str")
        field, found = _field(column, cells)
        fields.append(field)
        faults += found
    return Draft(_card(Path(name).stem, fields), faults)


# --- Le fichier, son en-tête, ses lignes ---


def _faults_of_the_file(data: bytes, encoding: str, mark: str) -> list[str]:
    """Ce que le kit n’accepte pas d’un fichier : un autre encodage, un autre séparateur, trop d’octets."""
    found = []
    if encoding != "utf-8":
        found += messages.said("describe-encoding", encoding=encoding)
    if mark != ",":
        found += messages.said("describe-mark", mark="tabulation" if mark == "\t" else quote(mark))
    if len(data) > LARGEST:
        found += messages.said("describe-big", size=number(len(data) / 2**20, 1))
    return found


def _faults_of_the_names(names: list[str]) -> list[str]:
    """Des noms que l’on ne peut pas écrire dans du code, vides, ou répétés."""
    found = []
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            found += messages.said("describe-twice", name=quote(name))
        if not _NAME.fullmatch(name):
            better = slug(name).replace("-", "_") or "colonne"
            found += messages.said("describe-name", name=quote(name), better=quote(better))
    return found


def _faults_of_the_rows(rows: list[tuple[int, list[str]]], width: int) -> list[str]:
    """Aucune ligne, des lignes d’une autre largeur, des lignes en double."""
    if not rows:
        return messages.said("describe-empty")

    found = []
    torn = [line for line, row in rows if len(row) != width]
    if torn:
        found += messages.said(
            "describe-row", count=plural(len(torn), "ligne"), line=number(torn[0]), due=width
        )

    twice = len(rows) - len({tuple(row) for _, row in rows})
    if twice:
        found += messages.said("describe-same", count=plural(twice, "ligne"))
    return found


# --- Une colonne ---


def _field(name: str, cells: pd.Series) -> tuple[dict[str, Any], list[str]]:
    """Ce que la fiche dira d’une colonne, et ce qu’il faut y corriger."""
    told = cells.str.strip()
    written = told[told != ""]
    field: dict[str, Any] = {"name": name, "type": "string", "title": ""}
    if written.empty:
        return field, messages.said("describe-hollow", name=quote(name))

    faults = []
    if (told != cells).any():
        faults += messages.said("describe-spaces", name=quote(name))

    kind, fault = _kind(name, written)
    field["type"] = kind
    if fault:
        examples = listing([quote(value) for value in written.unique()[:_SHOWN]])
        faults += messages.said(fault, name=quote(name), examples=examples)
    faults += _almost(name, kind, written)
    if kind in ("integer", "number"):
        field["unit"] = ""
    if kind == "boolean":
        field |= _boolean_words(written)
    if len(written) == len(cells):
        field["constraints"] = {"required": True}
    return field, faults


def _kind(name: str, written: pd.Series) -> tuple[str, str]:
    """Le type d’une colonne, et sous quel nom messages.json dit ce qu’il faut y récrire."""
    if written.str.fullmatch(_FRENCH_DATE.pattern).all():
        return "date", "describe-date"

    numbers = written.str.replace(r"[ \u00a0\u202f]", "", regex=True)
    if written.str.fullmatch(_SPACED.pattern).any() and _guessed(numbers) in ("integer", "number"):
        return _guessed(numbers), "describe-thousands"

    kind = _guessed(written)
    if kind == "number" and written.str.fullmatch(_COMMA.pattern).any():
        return kind, "describe-comma"
    is_a_year = slug(name) in _YEAR_NAMES and written.str.fullmatch(_YEAR.pattern).all()
    if kind == "integer" and is_a_year:
        return "year", ""
    return kind, ""


def _almost(name: str, kind: str, written: pd.Series) -> list[str]:
    """Ce qu’il faut dire d’une colonne de mots dont presque toutes les cases sont des nombres, ou des dates."""
    if kind != "string":
        return []

    for what, pattern in (("nombres", _NUMBER), ("dates", _ANY_DATE)):
        others = written[~written.str.fullmatch(pattern.pattern)]
        if 0 < len(others) <= len(written) * _FEW:
            examples = listing([quote(value) for value in others.unique()[:_SHOWN]])
            told = {"what": what, "count": plural(len(others), "case"), "examples": examples}
            return messages.said("describe-almost", name=quote(name), **told)
    return []


def _guessed(written: pd.Series) -> str:
    """Le type qui convient à toutes ces valeurs, parmi ceux qu’une fiche sait dire."""
    return tables.guessed(written, _KINDS)


def _boolean_words(written: pd.Series) -> dict[str, list[str]]:
    """Les mots du oui et du non de cette colonne."""
    words: dict[bool, list[str]] = {True: [], False: []}
    for word in sorted(written.unique()):
        words[tables.BOOLEANS[word.lower()]].append(word)
    return {"trueValues": words[True], "falseValues": words[False]}


# --- La fiche ---


def _card(stem: str, fields: list[dict[str, Any]]) -> dict[str, Any]:
    """La fiche : ce que le fichier dit de lui, et ce que seul son auteur sait, à écrire."""
    name = slug(stem).replace("-", "_") or "table"
    if not _NAME.fullmatch(name):
        name = f"table_{name}"
    return {
        "name": name,
        "path": f"{name}.csv",
        "title": "",
        "description": "Une ligne décrit … Limites : …",
        "period": "",
        "licenses": [{"name": "", "title": "", "path": ""}],
        "sources": [{"title": "", "path": ""}],
        "retrieved": date.today().year,
        "derived": "",
        "schema": {"fields": fields},
    }
