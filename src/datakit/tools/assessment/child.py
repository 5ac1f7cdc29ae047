"""L’autre processus : relancer une copie, puis dire ce que valent les réponses. Ne connaît pas la réponse attendue de celle qu’il juge."""

import ast
import builtins
import json
import linecache
import signal
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.answers import filters, missing_values
from datakit.answers.code import parsed
from datakit.answers.explain import explain
from datakit.answers.verdict import MistakeKind
from datakit.tools.assessment import answered
from datakit.tools.assessment.questions import UNANSWERED, gives, kind, plain, shown
from figaudit.base.text import plural

#: Les erreurs de Python qu’une copie rencontre, en mots.
_ERRORS = {
    "AssertionError": "un `assert` qui n’est pas tenu",
    "AttributeError": "un nom, après un point, que cette valeur n’a pas",
    "EOFError": "une demande au clavier, à laquelle personne ne répond ici : une fonction reçoit ses valeurs par ses paramètres",
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
_COPY = "<copie"  # le début du nom que Python donne à chaque cellule
_LONGEST = 300  # caractères gardés d’une valeur que l’on montre
_HEAVIEST = 500_000  # caractères d’une réponse : au-delà, ses dictionnaires n’y sont plus que nommés
_NOTHING_KEPT = "Rien n’est gardé sous ce nom : `print(…)` affiche une valeur et n’en rend aucune."
_PATIENCE = 10  # secondes de calcul par cellule, et par question : une boucle sans fin n’y perd que la sienne
_SLOWER = 3  # fois plus sur l’horloge : une machine occupée ailleurs calcule moins vite


@dataclass(frozen=True)
class Stop:
    """Ce qui a arrêté une cellule : le nom de l’erreur, et l’explication qu’en donne le carnet (vide s’il n’en a pas)."""

    kind: str
    told: str = ""


def main(asked: str, out: str, known: Mapping[str, Any] | None = None) -> None:
    """Exécute les cellules de la copie décrite par `asked`, une à une, et écrit dans `out` la valeur de chaque question.

    Une cellule qui échoue n’arrête pas les suivantes : seule sa question y perd. Avec `restored`, la première cellule,
    celle des tables, est relancée avant chaque réponse, et avant les questions : rien n’hérite d’une table que l’on a changée.
    `known` : ce que cette première cellule a déjà donné, s’il est connu.
    """
    copy = json.loads(Path(asked).read_text("utf-8"))
    warnings.simplefilter("ignore")
    values: dict[str, Any] = {**(known or {}), "__name__": "__main__"}
    errors: dict[str, Stop] = {}
    explains = copy.get("explained", True)
    asked_names = {name for probe in copy["probes"] for name in _names(probe)}
    for rank, source in enumerate(copy["cells"]):
        if rank == 0 and known:
            continue
        if copy.get("restored") and any(gives(source, name) for name in asked_names):
            _stop(f"{_COPY} 0>", copy["cells"][0], values, explains=explains)
        stop = _stop(f"{_COPY} {rank}>", source, values, explains=explains)
        if stop:
            errors[source] = stop

    if copy.get("restored"):  # la dernière cellule a pu donner à une table un autre sens
        _stop(f"{_COPY} 0>", copy["cells"][0], values, explains=explains)

    answers: list[dict[str, Any]] = []
    for probe in copy["probes"]:
        if not explains:
            answers.append(_tried(probe, values))
            continue
        endless = _endless(probe, copy["cells"], errors)
        giving = _giving(probe, copy["cells"])
        answer = {"error": endless} if endless else _value(probe, values, errors, "\n\n".join(giving))
        remark = _remark(answer["value"], giving, values) if "value" in answer else ""
        answers.append(answer | {"remark": remark} if remark else answer)
    safely.write(Path(out), json.dumps(answers).encode())


def _tried(probe: str, values: dict[str, Any]) -> dict[str, Any]:
    """Ce que vaut un essai ; d’un essai sans valeur, on ne dira rien à personne."""
    try:
        with _at_most(_PATIENCE):
            _, found, _ = _called(probe, values)
        return {"value": found} if len(json.dumps(found)) <= _HEAVIEST else {"error": ""}
    except BaseException:  # une copie peut lever n’importe quoi
        return {"error": ""}


def _stop(name: str, source: str, values: dict[str, Any], *, explains: bool) -> Stop | None:
    """Exécute une cellule, sous ce nom ; rend ce qui l’arrête, expliqué comme il le serait dans le carnet s’il le faut, ou rien."""
    # L’explication relit la ligne fautive : Python la cherche là.
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    try:
        with _at_most(_PATIENCE):
            exec(compile(source, name, "exec"), values)
    except BaseException as problem:  # une copie peut lever n’importe quoi, SystemExit compris
        return Stop(type(problem).__name__, _explained(problem, values, source) if explains else "")
    return None


def _explained(problem: BaseException, values: dict[str, Any], source: str) -> str:
    """Ce que le carnet dirait de cette erreur ; rien s’il n’en dit rien, ou pas à temps."""
    if isinstance(problem, (TimeoutError, PermissionError)):  # ce qui l’arrête est d’ici, non du carnet
        return ""
    try:
        with _at_most(_PATIENCE):
            found = explain(_seen_from_the_copy(problem), values, source)
    except BaseException:  # la copie a pu redéfinir ce que l’explication lit
        return ""
    if found is None or ".hint()" in found.message:  # une évaluation n’a pas d’indice
        return ""
    # le carnet dirait de lancer une cellule ; ici, toutes l’ont été
    if found.kind is MistakeKind.CELL_NOT_RUN and isinstance(problem, NameError):
        return f"Python ne connaît pas le nom « {problem.name} » : aucune ligne de la copie ne lui a donné de valeur avant celle-ci."
    if isinstance(problem, SyntaxError) and "flèche" in found.message:
        return f"{found.message} {_with_its_arrow(problem)}".rstrip()
    return found.message


def _with_its_arrow(problem: SyntaxError) -> str:
    """La ligne que Python ne lit pas, et la flèche qu’il y pose : la page de retours ne la montre pas autrement."""
    if not problem.text or not problem.offset:
        return ""
    before, after = problem.text[: problem.offset - 1], problem.text[problem.offset - 1 :]
    return f"Ligne {problem.lineno} : `{before.lstrip()}➜ {after.rstrip()}`."


def _seen_from_the_copy(problem: BaseException) -> BaseException:
    """La même erreur, sans les appels qui ne sont pas de la copie : ceux du kit, et celui de la question."""
    trace = problem.__traceback__
    while trace and not trace.tb_frame.f_code.co_filename.startswith(_COPY):
        trace = trace.tb_next
    return problem.with_traceback(trace)


def _remark(value: Any, giving: list[str], values: dict[str, Any]) -> str:
    """Ce que le carnet dirait des cellules qui répondent : un texte qu’aucune ligne ne porte, un résultat manquant."""
    is_missing = value != value  # seul un nombre manquant diffère de lui-même
    try:
        with _at_most(_PATIENCE):
            for source in giving:
                tree = parsed(source)
                found = filters.absent(tree, values) or (
                    missing_values.why(tree, values) if is_missing else None
                )
                if found:
                    return found.message
    except BaseException:  # la copie a pu redéfinir ce que la remarque lit
        return ""
    return ""


def _names(probe: str) -> list[str]:
    """Les noms que lit `probe`."""
    return [node.id for node in ast.walk(ast.parse(probe)) if isinstance(node, ast.Name)]


def _giving(probe: str, cells: list[str]) -> list[str]:
    """De chaque nom que lit `probe`, la dernière cellule qui lui donne sa valeur."""
    found = []
    for name in _names(probe):
        found += [source for source in cells if gives(source, name)][-1:]
    return found


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Coupe par une `TimeoutError` ce qui calcule plus longtemps, ou attend trop, là où le système le permet (pas sous Windows).

    Le temps compté est celui du calcul : sur une machine occupée ailleurs, l’horloge accuserait une copie juste.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError

    clocks = {signal.ITIMER_PROF: (signal.SIGPROF, seconds)}
    clocks[signal.ITIMER_REAL] = (signal.SIGALRM, _SLOWER * seconds)
    for clock, (alarm, most) in clocks.items():
        signal.signal(alarm, stop)
        signal.setitimer(clock, most)
    try:
        yield
    finally:
        for clock in clocks:
            signal.setitimer(clock, 0)


def _value(probe: str, values: dict[str, Any], errors: dict[str, Stop], source: str) -> dict[str, Any]:
    """Ce que vaut une réponse, en JSON ; ou pourquoi elle n’en a pas, dit à la personne. `source` : ce qui répond."""
    try:
        with _at_most(_PATIENCE):
            raw, found, each = _called(probe, values)
        if len(json.dumps(found)) > _HEAVIEST:
            found = _light(found)
        if len(json.dumps(found)) > _HEAVIEST:
            return {"error": "Votre réponse est trop longue pour être relue."}
    except TimeoutError:
        return {"error": f"Votre réponse n’a pas fini à temps{_why_so_long(source)}"}
    except BaseException as problem:
        at_fault = _asked_badly(problem, probe, values, errors)
        if at_fault:
            return {"error": at_fault}
        stop = Stop(type(problem).__name__, _explained(problem, values, source))
        return {"error": f"Appelée, votre réponse s’arrête {_on(stop)}", "calls": _each_call(probe, values)}
    if found is None:
        return {"error": _NOTHING_KEPT}
    if found == "<ellipsis>":
        return {"error": UNANSWERED}
    answer = {"value": found, "shown": [one[:_LONGEST] for one in each]}
    is_a_table = isinstance(found, str) and hasattr(raw, "to_numpy") and hasattr(raw, "shape")
    return answer | {"rows": len(raw)} if is_a_table else answer


def _called(probe: str, values: dict[str, Any]) -> tuple[Any, Any, list[str]]:
    """Ce que vaut une réponse, telle quelle, puis en JSON, puis telle que Python l’écrit, appel par appel.

    Chaque appel est lu avant le suivant : une liste que la copie remplit d’un appel à l’autre ne dirait plus ce qu’il a rendu.
    """
    tree = ast.parse(probe, mode="eval").body
    if not isinstance(tree, ast.List):
        raw = eval(probe, values)
        return raw, plain(raw), [shown(raw)]
    made, found, each = [], [], []
    for call in tree.elts:
        raw = eval(ast.unparse(call), values)
        made.append(raw)
        found.append(plain(raw))
        each.append(shown(raw))
    return made, found, each


def _light(value: Any) -> Any:
    """La même valeur, où d’un dictionnaire il ne reste que le nom de son type : les listes gardent leur longueur.

    >>> _light([[{"a": 1}, {"a": 2}], 3])
    [['<dict>', '<dict>'], 3]
    """
    if isinstance(value, list):
        return [_light(one) for one in value]
    return "<dict>" if isinstance(value, dict) else value


def _each_call(probe: str, values: dict[str, Any]) -> list[Any]:
    """Ce que vaut chaque appel d’une fonction, et `<error>` pour celui qui s’arrête : il ne dit rien des autres."""
    tree = ast.parse(probe, mode="eval").body
    found = []
    for call in tree.elts if isinstance(tree, ast.List) else ():
        try:
            with _at_most(_PATIENCE):
                found.append(plain(eval(ast.unparse(call), values)))
        except BaseException:  # une copie peut lever n’importe quoi
            found.append("<error>")
    return found


def _asked_badly(problem: BaseException, probe: str, values: dict[str, Any], errors: dict[str, Stop]) -> str:
    """Ce que l’on dit quand la question elle-même ne trouve pas ce qu’elle demande, ou l’appelle autrement ; rien sinon."""
    if _is_in_the_copy(problem):
        return ""
    if isinstance(problem, NameError):
        return _missing(str(problem.name), errors, values)
    if not isinstance(problem, TypeError):
        return ""

    for node in ast.walk(ast.parse(probe)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        name = node.func.id
        if name in values and not callable(values[name]):
            return f"La question appelle `{name}` comme une fonction ; la copie y range {kind(plain(values[name]))}."
        if callable(values.get(name)) and name not in vars(builtins):
            count = plural(len(node.args), "valeur")
            return f"La question donne {count} à `{name}` : sa ligne `def` doit nommer autant de paramètres."
    return ""


def _is_in_the_copy(problem: BaseException) -> bool:
    """L’erreur vient-elle d’une ligne de la copie, et non de la question qui l’appelle ?"""
    trace = problem.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename.startswith(_COPY):
            return True
        trace = trace.tb_next
    return False


def _endless(probe: str, cells: list[str], errors: dict[str, Stop]) -> str:
    """Ce que l’on dit d’une réponse dont la cellule ne finit pas, même si elle y avait déjà reçu une valeur ; rien sinon."""
    for node in ast.walk(ast.parse(probe)):
        if not isinstance(node, ast.Name):
            continue
        giving = [source for source in cells if gives(source, node.id)]
        if giving and giving[-1] in errors and errors[giving[-1]].kind == "TimeoutError":
            return _never_ends(node.id, giving[-1])
    return ""


def _never_ends(name: str, source: str) -> str:
    return f"La cellule de `{name}` n’a pas fini à temps{_why_so_long(source)}"


def _why_so_long(source: str) -> str:
    """La fin d’une phrase qui dit ce qui dure trop : une boucle `while`, si ce code en a une ; d’un autre code, on ne le sait pas.

    >>> _why_so_long("while True:\\n    x = 1"), _why_so_long("for x in t:\\n    y = x")
    (' : sa boucle `while` tourne sans fin, ou presque.', '.')
    """
    loops = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.While)]
    return " : sa boucle `while` tourne sans fin, ou presque." if loops else "."


def _missing(name: str, errors: dict[str, Stop], values: dict[str, Any]) -> str:
    """Le nom demandé manque : sa cellule a échoué, est restée à trous, n’est plus là, ou le nom est mal recopié."""
    for source, stop in errors.items():
        if name not in source:
            continue
        if "____" in source:
            return UNANSWERED
        if stop.kind == "TimeoutError":
            return _never_ends(name, source)
        return f"La cellule de `{name}` s’arrête {_on(stop)}"
    started = f"Le carnet ne dit pas ce que vaut `{name}`"
    near = answered.miscopied(name, values)
    if near:
        return f"{started}, mais il nomme `{near}` : un nom se recopie de l’énoncé lettre à lettre."
    return f"{started}."


def _on(stop: Stop) -> str:
    """Sur quoi l’on s’arrête : l’explication du carnet ; à défaut, l’erreur de Python en mots, son nom seul si elle est rare."""
    if stop.told:
        return f"(`{stop.kind}`). {stop.told}"
    words = _ERRORS.get(stop.kind, "une erreur de Python")
    return f"sur {words} (`{stop.kind}`)."
