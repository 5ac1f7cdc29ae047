"""Un nom que Python ne connaît pas : mal écrit, sans ses guillemets, ou créé dans une cellule que l’on n’a pas lancée."""

import ast
import builtins
import re

from datakit.answers import cell, read
from datakit.answers.code import names, parsed, stands_alone
from datakit.answers.explain.awaited_names import (
    awaited_in_the_hole,
    fills_a_text,
    is_an_offered_letter,
    made_above,
    made_nowhere,
    made_or_spelled_out,
    written_in_the_question,
)
from datakit.answers.explain.held_texts import held_text
from datakit.answers.explain.lines import Namespace, frames_of
from datakit.answers.explain.names_in_functions import (
    after_its_owner,
    in_a_loop,
    in_a_module,
    local_names,
    not_started,
    of_an_example,
    said_otherwise,
)
from datakit.answers.explain.nearest import near, say, tables_with
from datakit.answers.explain.opened_exercises import key_of, knows_the_names, usual_methods
from datakit.answers.explain.standard import missing_import
from datakit.answers.explain.unknown_name import Seat, Unknown, as_seen, named_in, own_names, reads_like
from datakit.answers.keys import Key
from datakit.answers.read import one_letter
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import listing, normalise, quote

#: Les noms que nos propres phrases prennent pour exemples : `tableau["…"]`.
_EXAMPLES = {"tableau"}


def name_error(error: NameError, namespace: Namespace, source: str) -> Remark:
    """Ce qu’il faut dire d’un nom inconnu ; `source` : la cellule."""
    name = error.name or named_in(str(error))
    key = _in_dictionary(name, error, namespace) or _key_given(name, source, namespace)
    if key:
        return Remark(say("key", name=quote(name), key=key), MistakeKind.MISSING_QUOTES)
    if isinstance(error, UnboundLocalError):
        return Remark(say("local", name=quote(name)))
    if re.fullmatch(r"q\d+", name):  # `ex,q9.check(6)`
        return Remark(say("a-dot", name=name), MistakeKind.UNREADABLE_LINE)

    inside = local_names(error, namespace)
    if inside:
        more = made_above(name, namespace, source) or _unknown_in_a_function(
            name, inside, error, namespace, source
        )
    else:
        more = _unknown(name, namespace, source)
    return Remark(say("name", name=quote(name), more=more.message), more.kind)


def _unknown_in_a_function(
    name: str, inside: list[str], error: NameError, namespace: Namespace, source: str
) -> Remark:
    """D’où vient un nom inconnu dans une fonction, dont les noms à elle sont `inside`."""
    alike = [other for other in inside if reads_like(name, other) or normalise(name) == normalise(other)]
    told = (
        near(name, alike)
        or in_a_loop(inside, error, namespace)
        or said_otherwise(name, source)
        or of_an_example(name, inside, source, namespace)
        or near(name, [one for one in own_names(namespace) if normalise(one) == normalise(name)])
        or after_its_owner(name, source, namespace)
        or not_started(name, source)
        or in_a_module(name, namespace)
        or say("inside-function", names=listing(f"`{other}`" for other in inside))
    )
    return Remark(told, MistakeKind.UNKNOWN_NAME)


def _in_dictionary(name: str, error: NameError, namespace: Namespace) -> str:
    """Le dictionnaire de la fonction en cours dont ce nom est une clé, et comment la lire ; sinon rien."""
    here = frames_of(error, namespace)
    if not here or here[-1].f_locals is namespace:
        return ""
    # Le dernier nommé : la ligne que parcourt la boucle
    for owner, value in reversed(here[-1].f_locals.items()):
        if isinstance(value, dict) and name in value:
            return f'{owner}["{name}"]'
    return ""


def _key_given(name: str, source: str, namespace: Namespace) -> str:
    """`terrains[communes]`, ou `communes` à la place de `terrains["bus"]` : une clé du dictionnaire que la ligne donnée ouvre."""
    key = key_of(source, namespace)
    quoted_in_the_question = re.search(
        rf'\w+(?:\([^()]*\))?\["{re.escape(name)}"\]', key.blank if key else ""
    )
    if quoted_in_the_question:  # `apprendre(verne, 2)["ch"]` : ce que l’on ouvre n’a pas de nom
        return quoted_in_the_question[0]
    given = f"{source}\n{key.blank if key else ''}"
    for owner in re.findall(r"([^\W\d]\w*)\[", given):
        value = namespace.get(owner)
        if isinstance(value, dict) and name in value:
            return f'{owner}["{name}"]'
    return ""


def _unknown(name: str, namespace: Namespace, source: str) -> Remark:
    """D’où vient ce nom, de la raison la plus sûre à la moins sûre : la première qui parle l’emporte."""
    certain = _lost_start(name, source, namespace) or made_or_spelled_out(name, namespace, source)
    if certain:
        return certain

    if name in _EXAMPLES:
        return Remark(say("an-example", name=name), MistakeKind.UNKNOWN_NAME)
    unknown = as_seen(name, namespace, source)
    return (
        _but_for_an_accent(unknown)
        or _longer(name, unknown.own)
        or _loop_over(name, source, namespace)
        or _a_text_of_the_notebook(unknown)
        or missing_import(name, source, namespace)
        or _a_proper_noun(unknown)
        or _a_close_name(unknown)
        or _before_the_preparation(namespace)
        or _method_before(name, source, namespace)
        or _what_is_awaited(unknown)
    )


def _but_for_an_accent(unknown: Unknown) -> Remark | None:
    """`vélos.nombre` pour `velos` : devant un point, le nom du carnet qui ne change qu’un accent, bon ou non."""
    if unknown.place is not Seat.OWNER:
        return None
    key = key_of(unknown.source, unknown.namespace)
    if key and f'"{unknown.name}"' in key.solution and f'"{unknown.name}"' not in unknown.source:
        return Remark(say("text-of-a-row", name=unknown.name), MistakeKind.MISSING_QUOTES)
    alike = [other for other in own_names(unknown.namespace) if normalise(other) == normalise(unknown.name)]
    close = near(unknown.name, alike)
    return Remark(close, MistakeKind.UNKNOWN_NAME) if close else None


def _a_text_of_the_notebook(unknown: Unknown) -> Remark | None:
    """Un texte que contient une table du carnet, sans ses guillemets."""
    held = held_text(unknown.name, unknown.namespace, unknown.source) if unknown.is_text else ""
    if not held:
        return None
    close = near(unknown.name, unknown.alike)
    if unknown.alike and unknown.place is Seat.OWNER:
        return Remark(close, MistakeKind.UNKNOWN_NAME)
    column = _column_that_is_calculated(unknown)
    if column:
        return column
    if stands_alone(unknown.name, unknown.source) or unknown.place is Seat.TEXT:
        close = ""
    return Remark(f"{close} {held}".strip(), MistakeKind.MISSING_QUOTES)


def _column_that_is_calculated(unknown: Unknown) -> Remark | None:
    """`population.sum()` : une colonne se lit derrière sa table ; des guillemets en feraient un mot."""
    if unknown.place is not Seat.OWNER:
        return None
    key = key_of(unknown.source, unknown.namespace)
    given = f"{unknown.source}\n{key.solution if key else ''}"
    tables = tables_with([unknown.name], unknown.namespace)
    named = [table for table in tables if re.search(rf"(?<![\w.]){re.escape(table)}\b", given)]
    owners = named or tables
    if len(owners) != 1:
        return None
    said = say("a-column-of", code=f"{owners[0]}.{unknown.name}")
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _a_proper_noun(unknown: Unknown) -> Remark | None:
    """« Poitiers » : un autre nom du carnet n’en est proche que s’il se lit pareil."""
    if not unknown.alone or not unknown.name[:1].isupper():
        return None
    said = f"{unknown.quoted} {near(unknown.name, unknown.alike)}".strip()
    return Remark(said, MistakeKind.MISSING_QUOTES)


def _a_close_name(unknown: Unknown) -> Remark | None:
    """Une fonction de Python, ou un nom du carnet, à une lettre ou à un mot près."""
    name = unknown.name
    functions = _functions_like(name, unknown.source)
    if functions and not unknown.alone:
        return Remark(near(name, functions), MistakeKind.UNKNOWN_NAME)

    candidates = [other for other in unknown.own if reads_like(name, other) or other in name.split("_")]
    close = near(name, candidates)
    if not close:
        return None
    if unknown.alone:
        close = f"{close} {unknown.quoted}"
    return Remark(close, MistakeKind.UNKNOWN_NAME)


def _before_the_preparation(namespace: Namespace) -> Remark | None:
    """La cellule de préparation n’a pas été lancée : tous les noms manquent."""
    if "dk" in namespace or knows_the_names(namespace):
        return None
    return Remark(say("above"), MistakeKind.CELL_NOT_RUN)


def _what_is_awaited(unknown: Unknown) -> Remark:
    """Ce que le trou attend, sinon ce qui reste à dire d’un nom que rien n’éclaire."""
    if is_an_offered_letter(unknown):
        return Remark(say("offered-letter", name=unknown.name), MistakeKind.MISSING_QUOTES)
    if fills_a_text(unknown):
        return Remark(say("keep-the-quotes", name=unknown.name), MistakeKind.MISSING_QUOTES)
    awaited = awaited_in_the_hole(unknown.name, unknown.source, unknown.namespace)
    example = written_in_the_question(unknown)
    found = example or awaited or made_nowhere(unknown.namespace)
    if unknown.alone:
        return Remark(f"{unknown.quoted} {found.message}", MistakeKind.MISSING_QUOTES)
    return found


def _lost_start(name: str, source: str, namespace: Namespace) -> Remark | None:
    """Le début de la ligne donnée, `ville =`, que la cellule n’a plus : un `==`, ou la réponse seule."""
    key = key_of(source, namespace)
    if key is None:
        return None
    if re.search(rf"^\s*{re.escape(name)}\s*==", source, re.MULTILINE):
        return Remark(say("one-equal", name=name), MistakeKind.UNREADABLE_LINE)

    if _is_the_method_alone(name, source, key):
        return Remark(say("keep-the-line"), MistakeKind.ERASED_LINE)
    given = names(parsed(key.blank), ast.Store)
    kept = names(parsed(source), ast.Store)
    lost = [one for one in given if one not in kept]
    alone = re.search(rf"^{re.escape(name)}\s*$", source, re.MULTILINE)
    if len(given) == 1 and lost and (name == lost[0] or alone):
        return Remark(say("lost-start", name=lost[0]), MistakeKind.ERASED_LINE)
    if name in lost:
        return Remark(say("lost-line", name=name), MistakeKind.ERASED_LINE)
    return None


def _is_the_method_alone(name: str, source: str, key: Key) -> bool:
    """Vrai pour `annee = median`, quand le blanc était `annee = soldats.naissance.____()` : le mot est bon, la ligne est perdue."""
    if not re.search(rf"=\s*{re.escape(name)}(?:\(\))?\s*(?:#.*)?$", source, re.MULTILINE):
        return False
    return ".____" in key.blank and bool(re.search(rf"\.{re.escape(name)}\b", key.solution))


def _loop_over(name: str, source: str, namespace: Namespace) -> Remark | None:
    """`courbe.set_color(…)` sans sa boucle, que les indices de l’exercice montrent : `for courbe in ax.lines:`."""
    key = key_of(source, namespace)
    if key is None:
        return None
    found = re.search(rf"for {re.escape(name)} in [\w.]+:", " ".join(key.hints))
    if found is None or found[0] in source:
        return None
    return Remark(say("loop-name", code=found[0]), MistakeKind.UNFINISHED)


def _longer(name: str, own: list[str]) -> Remark | None:
    """`annee` pour `annee_index`, si c’est le seul nom du carnet qui commence ou finit ainsi."""
    if len(name) < 3:
        return None
    longer = [other for other in own if other.startswith(f"{name}_") or other.endswith(f"_{name}")]
    if len(longer) != 1:
        return None
    return Remark(near(name, longer) or say("longer", name=longer[0]), MistakeKind.UNKNOWN_NAME)


def _method_before(name: str, source: str, namespace: Namespace) -> Remark | None:
    """`idxmax(ecart)` pour `ecart.idxmax()` : une méthode que le carnet emploie, écrite devant ce qu’elle calcule."""
    method = read.WORDS["methods"].get(normalise(name), name.lower())
    called = re.search(rf"\b{re.escape(name)}\(([^\W\d][\w.]*)\)", source)
    if not called or method not in usual_methods(namespace):
        return None
    said = say("method-after", name=method, code=f"{called[1]}.{method}()")
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _functions_like(name: str, source: str) -> list[str]:
    """Les fonctions de Python que le carnet emploie, à une lettre d’un nom que la cellule lance."""
    if not re.search(rf"(?<![\w.]){re.escape(name)}\s*\(", source):  # `points = sel` n’a pas voulu dire `set`
        return []
    lines = "".join(["print(", *cell.history(), source])
    found = []
    for function in dir(builtins):
        if one_letter(name.casefold(), function) and re.search(rf"\b{function}\(", lines):
            found.append(function)
    return found
