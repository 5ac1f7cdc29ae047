"""Vérifier le fichier d'une collectivité contre un schéma public, ligne par ligne, en français."""

import math
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from datakit.data.messages import said
from datakit.data.sources import plain
from datakit.errors import InvalidArgument
from figaudit.base.findings import Finding, Report, Severity
from figaudit.base.text import did_you_mean, listing, plural, quote, words

MOST = 1000  # constats d’un rapport : au-delà, personne ne les lit
_EXTRA = 10  # colonnes en trop nommées une à une

# Les schémas publics (Table Schema) ; `expected` y dit en français ce qui est attendu d’une colonne.
SCHEMAS: dict[str, dict[str, Any]] = words(__file__, "schemas.json")
# Ce qui se signale sans être une faute.
_MINOR = ("extra-label", "extra-labels", "blank-row")

Row = tuple[int, list[str]]  # une ligne du fichier : son numéro, ses cases


def check(table: Any, schema: str) -> Report:
    """Vérifie une table (DataFrame, chemin ou adresse https) contre un schéma ; rend un rapport.

    Le séparateur (virgule ou point-virgule) et l'encodage d'un fichier sont trouvés et dits. Les colonnes
    supplémentaires sont signalées sans être fautives. Au plus 1 000 constats.
    Lève `InvalidArgument` si le schéma est inconnu ou le fichier illisible.

    >>> import pandas as pd
    >>> noms = pd.DataFrame({"COLL_NOM": ["Poitiers"], "COLL_INSEE": ["86194"], "ENFANT_SEXE": ["G"],
    ...     "ENFANT_PRENOM": ["Léo"], "NOMBRE_OCCURRENCES": ["12"], "ANNEE": ["2018"]})
    >>> print(check(noms, "scdl-prenoms").findings[0].message)
    «...G...» ne convient pas dans ENFANT_SEXE... F ou M.
    """
    if schema not in SCHEMAS:
        known = listing(map(quote, SCHEMAS))
        guess = did_you_mean(schema, SCHEMAS)
        raise InvalidArgument(*said("check-schema", schema=quote(schema), known=known, guess=guess))
    if not isinstance(table, (str, Path)) and not hasattr(table, "columns"):
        raise InvalidArgument(*said("check-object", kind=type(table).__name__))

    lines, reading = plain.listed(table)
    (_, head), *rows = lines
    while rows and not rows[-1][1]:
        rows.pop()  # des lignes vides à la fin du fichier ne gênent personne

    faults = _faults(head, rows, SCHEMAS[schema]["fields"])
    findings = tuple(islice(faults, MOST))

    measures = [("lignes vérifiées", plural(len(rows), "ligne"))]
    if reading:
        measures.append(("lecture", reading))
    if len(findings) == MOST:
        measures.append(("constats", f"arrêt après {MOST}"))
    return Report(findings, schema, (), tuple(measures))


def _faults(head: list[str], rows: list[Row], fields: list[dict[str, Any]]) -> Iterator[Finding]:
    """Les écarts de l’en-tête, puis ceux de chaque ligne : sa largeur, sinon ses cases."""
    yield from _faults_of_header(head, [field["name"] for field in fields])

    known = [(head.index(field["name"]), field) for field in fields if field["name"] in head]
    for line, row in rows:
        if len(row) != len(head):
            yield _wrong_width(line, row, len(head))
            continue

        for rank, field in known:
            kind = _wrong(row[rank], field["type"], field["constraints"])
            if kind:
                cell = quote(row[rank][:40])
                yield _finding(kind, line, cell=cell, label=field["name"], expected=field["expected"])


def _faults_of_header(head: list[str], names: list[str]) -> Iterator[Finding]:
    """Les colonnes qui manquent, puis celles qui sont de trop."""
    for name in names:
        if name not in head:
            yield _finding("missing-label", label=name)

    extra = [quote(name[:40]) for name in head if name not in names]
    for name in extra[:_EXTRA]:
        yield _finding("extra-label", label=name)

    more = len(extra) - _EXTRA
    if more > 0:
        yield _finding("extra-labels", label=plural(more, "autre colonne", "autres colonnes"))


def _wrong_width(line: int, row: list[str], width: int) -> Finding:
    """Une ligne qui n’a pas autant de cases que l’en-tête."""
    if not row:
        kind = "blank-row"
    elif len(row) > width:
        kind = "extra-cell"
    else:
        kind = "missing-cell"
    return _finding(kind, line, label=f"{plural(len(row), 'case')} au lieu de {width}")


def _wrong(cell: str, kind: str, limits: dict[str, Any]) -> str:
    """Ce qui ne va pas dans une case : vide, d’un autre type, ou que le schéma n’admet pas ; rien si elle convient."""
    if not cell:
        return "empty-cell"

    if kind == "integer":
        # Quinze chiffres au plus : un nombre de cent mille chiffres se lit trop longtemps.
        if not re.fullmatch(r"[+-]?\d{1,15}", cell.strip()):
            return "type-error"
        lowest = limits.get("minimum", -math.inf)
        highest = limits.get("maximum", math.inf)
        fits = lowest <= int(cell) <= highest
    else:
        listed = cell in limits.get("enum", [cell])
        fits = listed and bool(re.fullmatch(limits.get("pattern", "(?s).*"), cell))
    return "" if fits else "constraint-error"


def _finding(kind: str, line: int = 0, **details: object) -> Finding:
    severity = Severity.ADVICE if kind in _MINOR else Severity.ERROR
    where = f"ligne {line}" if line else "en-tête"
    (message,) = said(kind, **details)
    return Finding(kind, severity, message, where=where, title="Écart au schéma")
