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

MOST = 1000
# Les schémas publics (Table Schema) ; `expected` y dit en français ce qui est attendu d’une colonne.
SCHEMAS: dict[str, dict[str, Any]] = words(__file__, "schemas.json")


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
        known, guess = listing(map(quote, SCHEMAS)), did_you_mean(schema, SCHEMAS)
        raise InvalidArgument(*said("check-schema", schema=quote(schema), known=known, guess=guess))
    if not isinstance(table, (str, Path)) and not hasattr(table, "columns"):
        raise InvalidArgument(*said("check-object", kind=type(table).__name__))
    ((_, head), *rows), reading = plain.listed(table)
    while rows and not rows[-1][1]:
        rows.pop()  # des lignes vides à la fin du fichier ne gênent personne
    findings = tuple(islice(_faults(head, rows, SCHEMAS[schema]["fields"]), MOST))
    measures = [("lignes vérifiées", plural(len(rows), "ligne"))]
    measures += [("lecture", reading)] if reading else []
    measures += [("constats", f"arrêt après {MOST}")] if len(findings) == MOST else []
    return Report(findings, schema, (), tuple(measures))


def _faults(
    head: list[str], rows: list[tuple[int, list[str]]], fields: list[dict[str, Any]]
) -> Iterator[Finding]:
    """Les écarts de l’en-tête, puis ceux de chaque ligne : sa largeur, sinon ses cases."""
    names = [field["name"] for field in fields]
    yield from (_finding("missing-label", label=name) for name in names if name not in head)
    extra = [quote(name[:40]) for name in head if name not in names]
    yield from (_finding("extra-label", label=name) for name in extra[:10])
    if extra[10:]:
        yield _finding("extra-labels", label=plural(len(extra[10:]), "autre colonne", "autres colonnes"))
    known = [(head.index(field["name"]), field) for field in fields if field["name"] in head]
    for line, row in rows:
        if len(row) != len(head):
            kind = "extra-cell" if len(row) > len(head) else "missing-cell" if row else "blank-row"
            yield _finding(kind, line, label=f"{plural(len(row), 'case')} au lieu de {len(head)}")
            continue
        for rank, field in known:
            if kind := _wrong(row[rank], field["type"], field["constraints"]):
                told = {"label": field["name"], "expected": field["expected"]}
                yield _finding(kind, line, cell=quote(row[rank][:40]), **told)


def _wrong(cell: str, kind: str, limits: dict[str, Any]) -> str:
    """Ce qui ne va pas dans une case : vide, d’un autre type, ou que le schéma n’admet pas ; rien si elle convient."""
    if not cell:
        return "empty-cell"
    if kind == "integer":
        if not re.fullmatch(r"[+-]?\d{1,15}", cell.strip()):
            return "type-error"
        fit = limits.get("minimum", -math.inf) <= int(cell) <= limits.get("maximum", math.inf)
    else:
        fit = cell in limits.get("enum", [cell]) and bool(re.fullmatch(limits.get("pattern", "(?s).*"), cell))
    return "" if fit else "constraint-error"


def _finding(kind: str, line: int = 0, **details: object) -> Finding:
    minor = kind in ("extra-label", "extra-labels", "blank-row")
    severity, where = Severity.ADVICE if minor else Severity.ERROR, f"ligne {line}" if line else "en-tête"
    return Finding(kind, severity, said(kind, **details)[0], where=where, title="Écart au schéma")
