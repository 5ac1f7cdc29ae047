"""L’autre processus : relancer une copie, puis dire ce que valent les réponses. Ne connaît aucune réponse attendue."""

import ast
import json
import signal
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.tools.assessment.questions import gives, plain

#: Les erreurs de Python qu’une copie rencontre, en mots.
_ERRORS = {
    "AssertionError": "un `assert` qui n’est pas tenu",
    "AttributeError": "un nom, après un point, que cette valeur n’a pas",
    "ImportError": "un module qui n’est pas là",
    "IndentationError": "un décalage de ligne que Python ne lit pas",
    "IndexError": "un rang qui n’existe pas",
    "KeyError": "une clé qui n’est pas dans le dictionnaire",
    "ModuleNotFoundError": "un module qui n’est pas là",
    "NameError": "un nom que Python ne connaît pas",
    "PermissionError": "un fichier, une adresse ou un programme que la copie n’a pas à ouvrir",
    "RecursionError": "une fonction qui s’appelle elle-même sans fin",
    "SyntaxError": "une ligne que Python ne lit pas",
    "TypeError": "une opération entre des valeurs qui ne s’y prêtent pas",
    "UnboundLocalError": "un nom lu avant d’avoir reçu une valeur",
    "ValueError": "une valeur qui ne convient pas",
    "ZeroDivisionError": "une division par zéro",
}
_PATIENCE = 10  # secondes par cellule, et par question : une boucle sans fin n’y perd que la sienne


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
            with _at_most(_PATIENCE):
                exec(compile(source, "<copie>", "exec"), values)
        except BaseException as problem:  # une copie peut lever n’importe quoi, SystemExit compris
            errors[source] = type(problem).__name__

    answers = []
    for probe in copy["probes"]:
        endless = _endless(probe, copy["cells"], errors)
        answers.append({"error": endless} if endless else _value(probe, values, errors))
    safely.write(Path(out), json.dumps(answers).encode())


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Coupe par une `TimeoutError` ce qui dure plus longtemps, là où le système le permet (pas sous Windows)."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _value(probe: str, values: dict[str, Any], errors: dict[str, str]) -> dict[str, Any]:
    """Ce que vaut une réponse, en JSON ; ou pourquoi elle n’en a pas, dit à la personne."""
    try:
        with _at_most(_PATIENCE):
            found = plain(eval(probe, values))
        json.dumps(found)
    except NameError as problem:
        return {"error": _missing(str(problem.name), errors)}
    except TimeoutError:
        return {"error": "Votre réponse ne finit pas : une boucle tourne sans fin."}
    except BaseException as problem:
        return {"error": f"Appelée, votre réponse s’arrête sur {_said(type(problem).__name__)}."}
    if found is None:
        return {"error": "Votre réponse ne rend rien : il manque peut-être un `return`."}
    if found == "<ellipsis>":
        return {"error": "La question n’a pas de réponse."}
    return {"value": found}


def _endless(probe: str, cells: list[str], errors: dict[str, str]) -> str:
    """Ce que l’on dit d’une réponse dont la cellule ne finit pas, même si elle y avait déjà reçu une valeur ; rien sinon."""
    for node in ast.walk(ast.parse(probe)):
        if not isinstance(node, ast.Name):
            continue
        giving = [source for source in cells if gives(source, node.id)]
        if giving and errors.get(giving[-1]) == "TimeoutError":
            return _never_ends(node.id)
    return ""


def _never_ends(name: str) -> str:
    return f"La cellule de `{name}` ne finit pas : une boucle tourne sans fin."


def _missing(name: str, errors: dict[str, str]) -> str:
    """Le nom demandé manque : sa cellule a échoué, est restée à trous, ou n’est plus là."""
    for source, kind in errors.items():
        if name not in source:
            continue
        if "____" in source:
            return "La question n’a pas de réponse."
        if kind == "TimeoutError":
            return _never_ends(name)
        return f"La cellule de `{name}` s’arrête sur {_said(kind)}."
    return f"Le carnet ne dit pas ce que vaut `{name}`."


def _said(kind: str) -> str:
    """Une erreur de Python, en mots, puis son nom ; son nom seul si elle est rare."""
    words = _ERRORS.get(kind, "une erreur de Python")
    return f"{words} (`{kind}`)"
