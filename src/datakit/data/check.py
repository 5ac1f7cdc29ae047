"""Vérifier le fichier d'une collectivité contre un schéma public, ligne par ligne, en français."""

from pathlib import Path
from typing import Any

from datakit.data.messages import MESSAGES, said
from datakit.data.sources import plain
from datakit.errors import InvalidArgument
from datakit.findings import Finding, Report, Severity
from datakit.text import did_you_mean, listing, plural, quote, words

MOST = 1000
Numbered = list[tuple[int, list[str]]]  # les lignes d’un fichier, chacune avec son numéro
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
        guess = did_you_mean(schema, SCHEMAS)
        known = listing(map(quote, SCHEMAS))
        raise InvalidArgument(*said("check-schema", schema=quote(schema), known=known, guess=guess))
    if not isinstance(table, (str, Path)) and not hasattr(table, "columns"):
        raise InvalidArgument(*said("check-object", kind=type(table).__name__))
    ((_, head), *rows), reading = plain.listed(table)
    while rows and not rows[-1][1]:
        rows.pop()  # des lignes vides à la fin du fichier ne gênent personne
    problems = [*_labels(head, SCHEMAS[schema]), *_widths(head, rows)]
    whole = [(line, row) for line, row in rows if len(row) == len(head)]
    problems = [*problems, *_frictionless(head, whole, SCHEMAS[schema])][:MOST]
    findings = tuple(_finding(problem, SCHEMAS[schema]) for problem in problems)
    measures = [("lignes vérifiées", plural(len(rows), "ligne"))]
    measures += [("lecture", reading)] if reading else []
    measures += [("constats", f"arrêt après {MOST}")] if len(problems) >= MOST else []
    return Report(findings, schema, (), tuple(measures))


def _labels(head: list[str], descriptor: dict[str, Any]) -> list[dict[str, Any]]:
    names = [field["name"] for field in descriptor["fields"]]
    absent = [{"type": "missing-label", "label": name} for name in names if name not in head]
    extra = [{"type": "extra-label", "label": quote(name[:40])} for name in head if name not in names]
    more = [{"type": "extra-labels", "label": plural(len(extra) - 10, "autre colonne", "autres colonnes")}]
    return absent + (extra if len(extra) <= 10 else extra[:10] + more)


def _widths(head: list[str], rows: Numbered) -> list[dict[str, Any]]:
    """Les lignes qui n’ont pas autant de cases que l’en-tête."""
    found = []
    for line, row in rows:
        if len(row) != len(head):
            kind = "extra-cell" if len(row) > len(head) else "missing-cell" if row else "blank-row"
            label = f"{plural(len(row), 'case')} au lieu de {len(head)}"
            found.append({"type": kind, "rowNumber": line, "label": label})
    return found


def _frictionless(head: list[str], rows: Numbered, descriptor: dict[str, Any]) -> list[Any]:
    """Ce que frictionless dit des colonnes que le schéma connaît ; les autres ne coûtent rien."""
    try:
        from frictionless import Resource, Schema
    except ImportError:
        raise InvalidArgument(*said("check-library")) from None
    fields = [{k: v for k, v in field.items() if k != "expected"} for field in descriptor["fields"]]
    schema = Schema.from_descriptor({"fields": fields, "fieldsMatch": "subset"})
    known = [head.index(field["name"]) for field in fields if field["name"] in head]
    narrow = [[row[rank] for rank in known] for row in (head, *(row for _, row in rows))]
    if not known or not rows:
        return []
    report = Resource(narrow, schema=schema).validate(limit_errors=MOST)
    errors = [error.to_dict() for task in report.tasks for error in task.errors]
    lined = [e | {"rowNumber": rows[e["rowNumber"] - 2][0]} if e.get("rowNumber") else e for e in errors]
    return [error for error in lined if not error["type"].endswith("-label")]


def _finding(problem: dict[str, Any], descriptor: dict[str, Any]) -> Finding:
    kind, row = problem["type"], problem.get("rowNumber")
    label = problem.get("fieldName") or problem.get("label") or ""
    expected = next((f["expected"] for f in descriptor["fields"] if f["name"] == label), "voir le schéma")
    cell = str(problem.get("cell") or "")[:40]
    key = "empty-cell" if kind == "constraint-error" and not cell else kind if kind in MESSAGES else "other"
    message = said(key, label=label, cell=quote(cell), expected=expected, kind=kind)[0]
    severity = Severity.ADVICE if kind in ("extra-label", "extra-labels", "blank-row") else Severity.ERROR
    where = f"ligne {row}" if row else "en-tête"
    return Finding(kind, severity, message, where=where, title="Écart au schéma")
