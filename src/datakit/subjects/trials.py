"""Le banc d’essai du carnet 04-nsi : lire une table, appeler la fonction d’un élève sur des cas nommés, ranger ce qu’elle rend."""

import ast
import csv
import dis
import inspect
import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from types import CodeType, EllipsisType
from typing import Any

import pandas as pd

from datakit.answers.code import names
from datakit.answers.expect.lost_lines import proved, suspected
from datakit.answers.expect.trials import TRIED, USES, Returns, Tried
from datakit.data import store
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from figaudit.base.text import plural

__all__ = ["door", "read_table", "results"]

# Ce qu’un exercice peut exiger, dans les mots de l’exercice ; tout autre mot est un nom que la fonction doit employer.
_CONSTRUCTS: dict[str, tuple[type[ast.AST], ...]] = {"assert": (ast.Assert,)}
# Les instructions d’une fonction dont le corps n’est qu’une phrase, ou trois points : elle rend None, et rien d’autre.
_EMPTY = {"RESUME", "NOP", "LOAD_CONST", "RETURN_CONST", "RETURN_VALUE"}
_BLANK = "____"
#: Un appel plus long ne se lit pas dans une phrase.
_LONGEST_CALL = 160


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__


def read_table(name: str) -> list[dict[str, Any]]:
    """Un fichier CSV du kit, en liste de dictionnaires ; ce qui s’écrit en chiffres devient un entier.

    >>> read_table("prenoms_top60.csv")[0]["annee"]
    1900
    """
    with open(store.root() / name, encoding="utf-8", newline="") as file:
        return [_typed(record) for record in csv.DictReader(file)]


def _typed(record: Mapping[str, str]) -> dict[str, Any]:
    typed: dict[str, Any] = {}
    for field, value in record.items():
        if value.isdigit():
            typed[field] = int(value)
        else:
            typed[field] = value
    return typed


def door(number: object, *functions: Callable[..., Any] | EllipsisType) -> Callable[..., Any] | EllipsisType:
    """La fonction de la porte `number` ; les portes se comptent à partir de 1, et « 2 » vaut 2.

    La première est celle dont on complète les trous : vide, elle attend. Lève `InvalidArgument` si la porte n’existe
    pas, si elle est vide, ou si c’est une autre qui a été écrite.

    >>> def double(mot):
    ...     return mot + mot
    >>> door("2", ..., double) is double
    True
    """
    rank = _rank(number, len(functions))
    chosen = functions[rank - 1]
    if not _waits(chosen):
        return chosen

    written = [other for other, function in enumerate(functions, 1) if not _waits(function)]
    if written:
        raise InvalidArgument(*messages.said("door-elsewhere", chosen=rank, written=written[0]))
    if rank > 1:
        name = f"{getattr(functions[0], '__name__', 'la fonction')}_{rank}"
        raise InvalidArgument(*messages.said("door-empty", chosen=rank, name=name))
    return chosen


def _rank(number: object, last: int) -> int:
    """Le numéro d’une porte, même écrit entre guillemets."""
    told = str(number).strip().removesuffix(".0")
    if told.isdecimal() and 1 <= int(told) <= last:
        return int(told)
    raise InvalidArgument(*messages.said("door-unknown", given=told[:20], last=last))


def results(
    function: Callable[..., Any] | EllipsisType,
    cases: Mapping[str, Sequence[Any]],
    using: str = "",
    without: str | Sequence[str] = (),
    intact: bool = False,
    stops: Sequence[Any] | None = None,
    lookup: str = "",
) -> pd.Series | EllipsisType:
    """Ce que rend `function` sur chaque cas, en texte : une ligne par cas (`Series` de textes, nommée par les cas).

    `cases` : pour chaque nom, ce que la fonction reçoit ; elle en reçoit une copie, qu’elle peut abîmer sans dommage. Un
    dictionnaire s’écrit dans l’ordre de ses clés : deux dictionnaires égaux donnent le même texte. `using` : ce que la
    fonction doit employer (« assert », ou un nom) ; une dernière ligne dit si elle l’emploie.
    `without` : un nom, ou plusieurs, dont elle doit se passer ; `lookup` : un dictionnaire où chercher une clé d’un coup,
    sans le parcourir ; `intact` : elle ne doit pas changer ce qu’elle reçoit ; `stops` : ce
    qu’un `assert` doit l’empêcher de recevoir. Rend `...` tant que la fonction n’est pas écrite, ou qu’il n’y a que
    `...` à sa place.

    >>> def double(mot):
    ...     return mot + mot
    >>> results(double, {"une lettre": ["a"], "une liste": [[1]]}).to_dict()
    {'une lettre': "'aa'", 'une liste': '[1, 1]'}
    """
    if isinstance(function, EllipsisType) or _is_unwritten(function):
        return ...

    rows = {}
    calls = {}
    changed = ""
    for case, given in cases.items():
        _check_parameters(function, given)
        received = [_copied(one) for one in given]
        rows[case] = as_text(function(*received))
        calls[case] = _as_a_call(function, given)
        if intact and not changed and received != [*given]:
            changed = case

    tree = _tree(function)
    if using:
        rows[f"{USES}{using}"] = "oui" if _uses(tree, using) else "non"
    banned = [without] if isinstance(without, str) else [*without]
    forbidden = next((name for name in banned if tree is not None and _uses(tree, name)), "")
    unstopped = stops is not None and not _is_stopped(function, stops)

    answer = pd.Series(rows)
    identity = _compares_by_is(tree)
    walked = lookup if lookup and _walks(tree, lookup) else ""
    cause = proved(tree, cases)
    doubt = suspected(tree, function.__globals__)
    answer.attrs[TRIED] = Tried(
        calls, _returns(tree), _prints(tree), changed, forbidden, unstopped, identity, walked, cause, doubt
    )
    return answer


def _check_parameters(function: Callable[..., Any], given: Sequence[Any]) -> None:
    """Lève `InvalidArgument` si la fonction n’a pas autant de paramètres qu’elle reçoit de valeurs."""
    signature = inspect.signature(function)
    try:
        signature.bind(*given)
    except TypeError:
        own, due = plural(len(signature.parameters), "paramètre"), plural(len(given), "valeur")
        said = messages.said("trial-parameters", name=function.__name__, own=own, due=due)
        raise InvalidArgument(*said) from None


def _is_stopped(function: Callable[..., Any], given: Sequence[Any]) -> bool:
    """Un `assert` arrête-t-il la fonction qui reçoit `given` ? Une autre erreur vient trop tard : ce n’en est pas un."""
    try:
        function(*[_copied(one) for one in given])
    except AssertionError:
        return True
    except Exception:
        return False
    return False


def _copied(value: Any) -> Any:
    """Une copie des listes et des dictionnaires ; le reste, un paquet de cartons par exemple, tel quel."""
    if type(value) is list:
        return [_copied(one) for one in value]
    if type(value) is dict:
        return {key: _copied(one) for key, one in value.items()}
    return value


def _as_a_call(function: Callable[..., Any], given: Sequence[Any]) -> str:
    """Le cas, écrit comme un appel : `lire(['annee', '1900'])` ; rien s’il est trop long pour une phrase."""
    call = f"{function.__name__}({', '.join(as_text(one) for one in given)})"
    return call if len(call) <= _LONGEST_CALL and "<" not in call else ""


def as_text(value: Any) -> str:
    """Une valeur en texte, comme `repr`, mais où l’ordre des clés d’un dictionnaire ne compte pas.

    >>> as_text([{"b": 2, "a": 1}]) == as_text([{"a": 1, "b": 2}])
    True
    """
    if isinstance(value, dict):
        pairs = [f"{key!r}: {as_text(value[key])}" for key in sorted(value, key=repr)]
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_text(one) for one in value) + "]"
    return repr(value)


def _has_blank(code: CodeType) -> bool:
    """Il reste un blanc dans ce code, ou dans une compréhension ou une fonction qu’il contient."""
    if {_BLANK, ...} & {*code.co_names, *code.co_consts}:
        return True
    return any(_has_blank(inner) for inner in code.co_consts if isinstance(inner, CodeType))


def _waits(function: Callable[..., Any] | EllipsisType) -> bool:
    """Rien n’est encore écrit : trois points à la place de la fonction, un blanc, ou un corps vide."""
    return isinstance(function, EllipsisType) or _is_unwritten(function)


def _is_unwritten(function: Callable[..., Any]) -> bool:
    """Il reste un blanc dans la fonction, ou son corps est vide."""
    if _has_blank(function.__code__):
        return True

    instructions = list(dis.get_instructions(function))
    if {one.opname for one in instructions} - _EMPTY:
        return False
    loaded = {one.argval for one in instructions if one.opname in ("LOAD_CONST", "RETURN_CONST")}
    return loaded <= {None}


def _tree(function: Callable[..., Any]) -> ast.AST | None:
    """La fonction, analysée ; rien quand son texte ne se lit pas."""
    try:
        return ast.parse(textwrap.dedent(inspect.getsource(function)))
    except (OSError, SyntaxError, TypeError):
        return None


def _uses(tree: ast.AST | None, what: str) -> bool:
    """La fonction emploie-t-elle `what` ? Dans le doute, quand son texte ne se lit pas, oui."""
    if tree is None:
        return True

    is_a_variable = what in names(tree, ast.Store)  # `max = table[0]` : ce nom n’est plus celui de Python
    for node in ast.walk(tree):
        if isinstance(node, _CONSTRUCTS.get(what, ())):
            return True
        if isinstance(node, ast.Name) and node.id == what and not is_a_variable:
            return True
        if isinstance(node, ast.Attribute) and node.attr == what:
            return True
    return False


def _compares_by_is(tree: ast.AST | None) -> bool:
    """`ligne["sexe"] is sexe` : vrai si deux valeurs, dont aucune n’est écrite telle quelle, se comparent par `is`."""
    for node in ast.walk(tree) if tree else ():
        if not isinstance(node, ast.Compare) or not isinstance(node.ops[0], (ast.Is, ast.IsNot)):
            continue
        if not any(isinstance(side, ast.Constant) for side in (node.left, *node.comparators)):
            return True
    return False


def _walks(tree: ast.AST | None, name: str) -> bool:
    """`for cle in index`, `for cle, n in index.items()` : vrai si la fonction parcourt ce dictionnaire."""
    for node in ast.walk(tree) if tree else ():
        if not isinstance(node, (ast.For, ast.comprehension)):
            continue
        if re.match(rf"{re.escape(name)}(?:\.\w+\(\))?$", ast.unparse(node.iter)):
            return True
    return False


def _prints(tree: ast.AST | None) -> bool:
    return tree is not None and _uses(tree, "print")


def _returns(tree: ast.AST | None) -> Returns:
    """Où la fonction rend sa valeur ; dans le doute, quelque part."""
    if tree is None or not isinstance(tree, ast.Module) or not isinstance(tree.body[0], ast.FunctionDef):
        return Returns.SOMEWHERE

    everywhere = _returned(tree.body[0].body, into_loops=True)
    if not everywhere:
        return Returns.NEVER
    outside = _returned(tree.body[0].body, into_loops=False)
    return Returns.SOMEWHERE if outside else Returns.IN_LOOP


def _returned(steps: Sequence[ast.stmt], *, into_loops: bool) -> bool:
    """Un `return` qui rend quelque chose est-il parmi ces lignes, celles d’une fonction intérieure mises à part ?"""
    for step in steps:
        if isinstance(step, ast.Return) and step.value is not None:
            return True
        if isinstance(step, (ast.FunctionDef, ast.ClassDef)):
            continue
        if isinstance(step, (ast.For, ast.While)) and not into_loops:
            continue
        for block in ("body", "orelse"):
            if _returned(getattr(step, block, []), into_loops=into_loops):
                return True
    return False
