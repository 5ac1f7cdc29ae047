"""Vérifier le fichier d'une collectivité contre un schéma public, ligne par ligne, en français."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from datakit.data.messages import MESSAGES, beside, said
from datakit.data.sources import plain
from datakit.errors import InvalidArgument
from datakit.findings import Finding, Report, Severity
from datakit.text import did_you_mean, listing, plural, quote

MOST = 1000
# Les schémas publics (Table Schema) ; `expected` y dit en français ce qui est attendu d’une colonne.
SCHEMAS: dict[str, dict[str, Any]] = beside("schemas.json")


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
        guess = did_you_mean(schema, SCHEMAS)
        known = listing(map(quote, SCHEMAS))
        raise InvalidArgument(*said("check-schema", schema=quote(schema), known=known, guess=guess))
    frame, reading = table, ""
    if isinstance(table, (str, Path)):
        frame, reading = plain.read(table, text_only=True)
    elif not hasattr(table, "columns"):
        raise InvalidArgument(*said("check-object", kind=type(table).__name__))
    rows = [list(map(str, frame.columns)), *frame.astype("str").where(frame.notna(), "").values.tolist()]
    problems = _frictionless(rows, SCHEMAS[schema])
    findings = tuple(_finding(problem, SCHEMAS[schema]) for problem in problems)
    measures = [("lignes vérifiées", plural(len(frame), "ligne"))]
    measures += [("lecture", reading)] if reading else []
    measures += [("constats", f"arrêt après {MOST}")] if len(problems) >= MOST else []
    return Report(findings, schema, (), tuple(measures))


def _frictionless(rows: list[list[str]], descriptor: dict[str, Any]) -> list[Any]:
    try:
        from frictionless import Resource, Schema
    except ImportError:
        raise InvalidArgument(*said("check-library")) from None
    fields = [{k: v for k, v in field.items() if k != "expected"} for field in descriptor["fields"]]
    schema = Schema.from_descriptor({"fields": fields, "fieldsMatch": "subset"})
    report = Resource(rows, schema=schema).validate(limit_errors=MOST)
    errors = [error.to_dict() for task in report.tasks for error in task.errors]
    names = [field["name"] for field in fields]
    absent = [{"type": "missing-label", "label": name} for name in names if name not in rows[0]]
    extra = [{"type": "extra-label", "label": name} for name in rows[0] if name not in names]
    return absent + [e for e in errors if not e["type"].endswith("-label")] + extra


def _finding(problem: dict[str, Any], descriptor: dict[str, Any]) -> Finding:
    kind, row = problem["type"], problem.get("rowNumber")
    label = problem.get("fieldName") or problem.get("label") or ""
    expected = next((f["expected"] for f in descriptor["fields"] if f["name"] == label), "voir le schéma")
    cell = str(problem.get("cell") or "")[:40]
    key = "empty-cell" if kind == "constraint-error" and not cell else kind if kind in MESSAGES else "other"
    message = said(key, label=label, cell=quote(cell), expected=expected, kind=kind)[0]
    severity = Severity.ADVICE if kind in ("extra-label", "blank-row") else Severity.ERROR
    where = f"ligne {row}" if row else "en-tête"
    return Finding(kind, severity, message, where=where, title="Écart au schéma")
