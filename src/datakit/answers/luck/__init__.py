"""« Juste, par chance » : la réponse est bonne, mais le chemin ne l’est pas, et d’autres lignes le montreraient.

`remark` suit la route, de la preuve la plus sûre à la moins sûre :

1. `form` : ce qui se voit dans l’écriture, sans rien relancer (`t.fin == t.fin`, `len(t)` pour un compte sous condition) ;
2. `replay` : la cellule et la solution, rejouées en silence sur des tables inventées ; donnent-elles toujours pareil ?
3. `form` et `holes` : ce qui explique l’écart (un signe, une année, une valeur qui n’est pas celle de la question).

Les phrases sont dans words.json, section `luck`. Le doute profite à la personne : sans preuve, rien n’est dit.
"""

import ast
from collections.abc import Mapping
from typing import Any

from datakit.answers import read
from datakit.answers.blank import BLANK
from datakit.answers.luck import form, holes, replay
from datakit.answers.luck.replay import Cells, Luck, Same
from datakit.answers.written_cell import Written


def remark(written: Written, namespace: Mapping[str, Any], same: Same) -> str:
    """Ce que la cellule demande à tort, quand la réponse tombe juste quand même ; sinon rien.

    `namespace` : les noms du carnet. `same` : dit si deux réponses se valent.
    """
    if written.is_the_solution or written.value is None or not written.asked.body:
        return ""
    if BLANK in ast.unparse(written.tree):  # la réponse a été écrite ailleurs que dans le trou
        return _hole_left(written.tree)

    seen = form.compared_to_itself(written) or form.counted_all(written) or form.mean_by_hand(written)
    seen = seen or holes.invented(written.holes)
    if seen:
        return seen
    # Un seuil que l’on choisit n’est pas celui de la solution, et n’est pas un hasard.
    if holes.are_free(written.holes):
        return ""
    if _goes_another_way(written, namespace):
        return ""

    answer = written.name or ast.unparse(written.value)
    found = replay.replayed(Cells(written.source, written.program, answer), namespace, same)
    if found is Luck.SAME:
        return _missed_by_the_replay(written)
    if form.is_the_same_quotient(written):
        return ""

    explained = _explained_by_the_form(written, namespace)
    if explained or found is Luck.UNKNOWN:
        return explained

    by_hand = holes.worked_out_by_hand(written.holes, namespace)
    if by_hand:
        return read.say("luck", "worked-out", code=by_hand)
    return holes.to_look_at(written.holes)


def _hole_left(tree: ast.Module) -> str:
    """« Il reste un trou » ; rien s’il est dans une fonction que l’on a laissée de côté : une autre porte est prise."""
    outside = [step for step in tree.body if not isinstance(step, ast.FunctionDef)]
    if any(BLANK in ast.unparse(step) for step in outside):
        return read.say("explain", "still-a-hole")
    return ""


def _goes_another_way(written: Written, namespace: Mapping[str, Any]) -> bool:
    """Vrai pour un autre chemin vers la même réponse : il se tient, et ne doit rien à la chance."""
    return (
        holes.take_another_path(written.holes)
        or holes.hold_the_same_data(written.holes, namespace)
        or form.rewrites_a_given_line(written)
    )


def _missed_by_the_replay(written: Written) -> str:
    """Ce que des tables inventées ne montrent pas : elles gardent leurs colonnes, et parfois leurs signes."""
    return (
        form.lost_sign(written) or holes.another_year(written.holes) or holes.another_threshold(written.holes)
    )


def _explained_by_the_form(written: Written, namespace: Mapping[str, Any]) -> str:
    return (
        form.another_condition(written)
        or form.lost_sign(written)
        or form.another_calculation(written)
        or _another_value(written, namespace)
    )


def _another_value(written: Written, namespace: Mapping[str, Any]) -> str:
    """Une autre valeur que celle de la question, dans un calcul ; une réponse écrite telle quelle n’est pas un hasard."""
    steps = [step for step in written.asked.body if isinstance(step, ast.Assign)]
    if all(_is_literal(step.value) for step in steps):
        return ""
    return holes.another_value(written.holes, namespace)


def _is_literal(value: ast.expr) -> bool:
    try:
        ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError):
        return False
    return True
