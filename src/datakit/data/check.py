"""Vérifier le fichier d'une collectivité contre un schéma public, ligne par ligne, en français."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from datakit.data.sources import plain
from datakit.errors import InvalidArgument
from datakit.findings import Finding, Report, Severity
from datakit.text import did_you_mean, listing, plural, quote

MOST = 1000
_FRENCH = {
    "missing-label": "La colonne {label} manque.",
    "extra-label": "La colonne {label} n'est pas prévue par le schéma.",
    "incorrect-label": "La colonne {label} n'est pas à sa place ou mal nommée.",
    "duplicate-label": "La colonne {label} apparaît deux fois.",
    "blank-label": "Une colonne n'a pas de nom.",
    "blank-row": "La ligne est vide.",
    "missing-cell": "La colonne {label} n'a pas de case.",
    "extra-cell": "La ligne a une case de trop.",
    "type-error": "{cell} n'est pas du bon type dans {label}\u00a0: {expected}.",
    "primary-key": "La ligne répète une ligne déjà vue.",
}


# Les schémas publics (Table Schema) ; `expected` y dit en français ce qui est attendu d’une colonne.
SCHEMAS: dict[str, dict[str, Any]] = json.loads(
    files(__package__).joinpath("schemas.json").read_text("utf-8")
)


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
        raise InvalidArgument(
            f"Le schéma {quote(schema)} n'existe pas dans le kit.",
            f"l'un de ceux-ci\u00a0: {listing(map(quote, SCHEMAS))}.",
            did_you_mean(schema, SCHEMAS),
        )
    frame, said = _written(table)
    rows = [list(map(str, frame.columns)), *frame.astype("str").where(frame.notna(), "").values.tolist()]
    problems = _frictionless(rows, SCHEMAS[schema])
    findings = tuple(_finding(problem, SCHEMAS[schema]) for problem in problems)
    measures = [("lignes vérifiées", plural(len(frame), "ligne"))] + ([("lecture", said)] if said else [])
    if len(problems) >= MOST:
        measures.append(("constats", f"arrêt après {MOST}"))
    return Report(findings, schema, (), tuple(measures))


def _written(table: Any) -> tuple[Any, str]:
    """La table comme elle est écrite, sans rien convertir, et comment elle a été lue."""
    if isinstance(table, (str, Path)):
        name = str(table)
        if plain.kind(name) in ("csv", "txt", ""):
            return plain.read_csv(plain.contents(name), text_only=True)
        return plain.read(name)
    if not hasattr(table, "columns"):
        raise InvalidArgument(
            f"On ne peut pas vérifier un objet de type {type(table).__name__}.", "un tableau ou le chemin d'un fichier CSV.",
            "chargez d'abord le fichier\u00a0: dk.check(\"prenoms.csv\", \"scdl-prenoms\").",
        )  # fmt: skip
    return table, ""


def _frictionless(rows: list[list[str]], descriptor: dict[str, Any]) -> list[Any]:
    try:
        from frictionless import Resource, Schema
    except ImportError:
        raise InvalidArgument(
            "La vérification demande la bibliothèque frictionless, absente ici.", "le kit installé avec son option « live ».",
            "tapez dans un terminal\u00a0: pip install \"datakit-sandwichs[live]\".",
        ) from None  # fmt: skip
    fields = [{k: v for k, v in field.items() if k != "expected"} for field in descriptor["fields"]]
    schema = Schema.from_descriptor({"fields": fields, "fieldsMatch": "subset"})
    report = Resource(rows, schema=schema).validate(limit_errors=MOST)
    errors = [error.to_dict() for task in report.tasks for error in task.errors]
    names = [field["name"] for field in fields]
    absent = [{"type": "missing-label", "label": name} for name in names if name not in rows[0]]
    extra = [{"type": "extra-label", "label": name} for name in rows[0] if name not in names]
    return absent + [e for e in errors if not e["type"].endswith("-label")] + extra


def _finding(problem: dict[str, Any], descriptor: dict[str, Any]) -> Finding:
    kind = problem["type"]
    label = problem.get("fieldName") or problem.get("label") or ""
    expected = next((f["expected"] for f in descriptor["fields"] if f["name"] == label), "voir le schéma")
    cell = str(problem.get("cell") or "")[:40]
    if kind == "constraint-error":
        message = f"{quote(cell)} ne convient pas dans {label}\u00a0: {expected}."
        if not cell:
            message = f"La case {label} est vide\u00a0: il y faut {expected}."
    else:
        template = _FRENCH.get(kind, f"La ligne ne suit pas le schéma ({kind}).")
        message = template.format(label=label, cell=quote(cell), expected=expected)
    severity = Severity.ADVICE if kind in ("extra-label", "blank-row") else Severity.ERROR
    row = problem.get("rowNumber")
    return Finding(
        kind, severity, message, where=f"ligne {row}" if row else "en-tête", title="Écart au schéma"
    )
