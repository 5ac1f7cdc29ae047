"""L’autre processus : relancer une copie, puis dire ce que valent les réponses. Ne connaît aucune réponse attendue."""

import json
import warnings
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.tools.assessment.questions import plain


def main(asked: str, out: str) -> None:
    """Exécute les cellules de la copie décrite par `asked`, une à une, et écrit dans `out` la valeur de chaque question.

    Une cellule qui échoue n’arrête pas les suivantes : seule sa question y perd.
    """
    copy = json.loads(Path(asked).read_text("utf-8"))
    warnings.simplefilter("ignore")
    values: dict[str, Any] = {"__name__": "__main__"}
    errors: dict[str, str] = {}
    for source in copy["cells"]:
        try:
            exec(compile(source, "<copie>", "exec"), values)
        except BaseException as problem:  # une copie peut lever n’importe quoi, SystemExit compris
            errors[source] = type(problem).__name__

    answers = [_value(probe, values, errors) for probe in copy["probes"]]
    safely.write(Path(out), json.dumps(answers).encode())


def _value(probe: str, values: dict[str, Any], errors: dict[str, str]) -> dict[str, Any]:
    try:
        found = plain(eval(probe, values))
        json.dumps(found)
    except NameError as problem:
        return {"error": _missing(str(problem.name), errors)}
    except BaseException as problem:
        return {
            "error": f"Appelée, votre réponse s’arrête sur une erreur de Python : {type(problem).__name__}."
        }
    if found in ("<ellipsis>", None):
        return {"error": "La question n’a pas de réponse."}
    return {"value": found}


def _missing(name: str, errors: dict[str, str]) -> str:
    """Le nom demandé manque : sa cellule a échoué, est restée à trous, ou n’est plus là."""
    for source, kind in errors.items():
        if name not in source:
            continue
        if "____" in source:
            return "La question n’a pas de réponse."
        return f"La cellule de `{name}` s’arrête sur une erreur de Python : {kind}."
    return f"Le carnet ne dit pas ce que vaut `{name}`."
