"""Noter une réponse : juste, une erreur prévue et ce qu’elle apprend, presque juste, ou rien de prévu."""

import ast
import keyword
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from datakit.answers import filters, read
from datakit.answers.code import inputs, parsed
from datakit.tools.assessment import answered, handwriting, left_blank
from datakit.tools.assessment.questions import (
    UNANSWERED,
    UNCALLED,
    are_of_a_kind,
    coarsely_rounded,
    in_another_form,
    is_a_decimal_comma,
    is_same,
    kind,
)
from figaudit.base.text import listing, normalise, number, plural

_COMMA = "La virgule a séparé deux nombres : en Python, les décimales suivent un point."
#: `reponse_3 = 5,05` : Python ne lit pas « 05 ».
_COMMA_TYPED = re.compile(r"^\w+\s*=\s*(-?\d+),(\d+)\s*$", re.MULTILINE)
_NOTHING_GIVEN = "Votre réponse ne rend rien : il manque peut-être un `return`."
_RETURNS_AT_TIMES = "Le `return` est dans la boucle : il rend dès la première ligne qui convient, et rien quand aucune ne convient."
_NOTHING_AT_TIMES = "Votre réponse rend une valeur à certains appels et rien à d’autres : chaque chemin de la fonction doit finir par un `return`."
_ONLY_TOLD = "C’est juste sur l’exemple de l’énoncé, et faux sur un autre : la réponse ne doit dépendre que de ce que la fonction reçoit."
_GUESSED = 100  # en deçà, un entier se devine
UNEXPECTED = "Ce n’est pas la réponse attendue."
_UNSORTED = "Les valeurs sont les bonnes ; leur ordre n’est pas celui que l’on demande."
_FIRST_TURN = handwriting.as_a_sentence(handwriting.RETURNS_TOO_EARLY)
_DECIMALS = "Les valeurs sont les bonnes, écrites avec une virgule ; on demande des entiers : `int(…)`."
_TEXTS = "Ce sont des textes ; on attend des nombres."
_LETTER_BY_LETTER = "À une majuscule, un accent ou une espace près, c’est juste : un texte se recopie de la table lettre à lettre."
_ROUNDED = "La valeur est juste, mais arrondie {} : on la demandait sans arrondir, ou au centième près."
_WORD = re.compile(r"\w+")
_IN_A_TUPLE = "Les valeurs sont les bonnes, dans un tuple ; on demande une liste : `[…]`, ou `list(…)`."
_ORDER = ("premier", "deuxième", "troisième", "quatrième", "cinquième")


@dataclass(frozen=True)
class Marked:
    """Une question notée : ses points, sur combien, ce que la copie a rendu, ce qu’il faut en dire.

    `rubric` : le barème, si personne ne l’a appliqué ; qui enseigne relit alors `code`, ce que la copie a écrit.
    `is_typed` : rien dans la copie ne tire cette réponse des données. `shown` : ce que la copie a rendu, appel par appel, tel que Python l’écrit.
    """

    points: int
    out_of: int
    given: Any
    said: str
    rubric: str = ""
    code: str = ""
    is_typed: bool = False
    shown: tuple[str, ...] = ()


def mark(
    question: Mapping[str, Any], given: Mapping[str, Any], sources: list[str], unstored: str = ""
) -> Marked:
    """Une réponse notée, et ce que la copie a rendu.

    `unstored` : ce que la copie a écrit sans le ranger sous aucun nom demandé, à lire si cette réponse n’est nulle part.
    """
    found = _judged(question, given, sources, unstored)
    written = given.get("shown")
    # la copie a pu écrire elle-même ce qui nous revient
    if found.said == UNANSWERED or not isinstance(written, list):
        return found
    return replace(found, shown=tuple(str(one) for one in written if one))


def _judged(
    question: Mapping[str, Any], given: Mapping[str, Any], sources: list[str], unstored: str
) -> Marked:
    """Une réponse notée : juste, une erreur prévue (et ce qu’elle apprend), ou rien de prévu."""
    points = question["points"]
    if question["start"] in sources:  # la cellule est telle qu’on l’a donnée
        return Marked(0, points, None, UNANSWERED)
    code = answered.code_of(question, sources) or unstored
    rubric = question["rubric"]
    if "error" in given:
        if is_same(_comma_for_a_point(code), question["due"]):
            return Marked(_half(points), points, None, f"La valeur est juste. {_COMMA}", rubric, code)
        if given["error"] == UNANSWERED and left_blank.is_begun(code, question["start"]):
            return Marked(0, points, None, left_blank.told(code), rubric, code)
        left = "" if given["error"] == UNANSWERED else rubric
        if _stops_once(given, question) and not handwriting.holds_an_answer(code, question["due"]):
            said = f"{_on_nothing(given, question) or given['error']} Aux autres essais, elle est juste."
            return Marked(_half(points), points, None, said, left, code)
        return Marked(0, points, None, given["error"], left, code)

    return _judged_value(question, given, code, sources)


def _stops_once(given: Mapping[str, Any], question: Mapping[str, Any]) -> bool:
    """Une erreur n’arrête-t-elle que l’un des appels de cette fonction, tous les autres étant justes ?"""
    calls = given.get("calls")
    if not isinstance(calls, list) or len(calls) != len(question["due"]):
        return False
    right = sum(is_same(one, due) for one, due in zip(calls, question["due"], strict=True))
    return right == len(calls) - 1 > 0


def _on_nothing(given: Mapping[str, Any], question: Mapping[str, Any]) -> str:
    """Ce que l’on dit d’une fonction que seule une table vide arrête ; rien si c’est un autre appel."""
    calls = ast.parse(str(question["probe"]), mode="eval").body
    rank = given["calls"].index("<error>") if "<error>" in given["calls"] else -1
    if rank < 0 or not isinstance(calls, ast.List):
        return ""
    call = calls.elts[rank]
    if not isinstance(call, ast.Call):
        return ""
    first = call.args[0]
    if not isinstance(first, ast.List) or first.elts:
        return ""
    return "Elle s’arrête sur une table vide : il n’y a aucune ligne à y lire, pas même la première."


def _judged_value(
    question: Mapping[str, Any], given: Mapping[str, Any], code: str, sources: list[str]
) -> Marked:
    """Une réponse qui a une valeur, notée ; `code` : ce qui la donne."""
    value, due, points = given["value"], question["due"], question["points"]
    name = answered.name_of(question)
    is_typed = handwriting.is_by_hand(code, name, str(question.get("solution", "")))
    if is_same(value, due):
        used = answered.forbidden(question, sources)
        if used:
            said = f"La valeur est juste, mais la question demandait de ne pas employer `{used}`."
            return Marked(_half(points), points, value, said, code=code)
        rounded = handwriting.rounded_short(code, name)
        if rounded and not is_typed and _asks_for_decimals(question):
            return Marked(_half(points), points, value, _ROUNDED.format(rounded), code=code)
        if _is_in_a_tuple(question, given):
            return Marked(points - 1, points, value, _IN_A_TUPLE, code=code)
        if question["returns"] == "une liste d’entiers" and "float" in _kinds_in(value):
            return Marked(points - 1, points, value, _DECIMALS, code=code)
        return Marked(points, points, value, "Juste.", code=code if is_typed else "", is_typed=is_typed)

    seen = given.get("remark", "")
    # Une fonction sans calcul, ou un petit nombre tapé, ne cherche rien : c’est par chance qu’elle tombe sur une erreur prévue.
    searches = not (is_typed and (question["returns"] or _is_guessed(value, code)))
    # celle qui rend tout à fait cette valeur, avant celle dont un appel ne compte pas
    mistakes = sorted(question["mistakes"], key=lambda one: not is_same(value, one["value"]))
    for one in mistakes:
        differs = is_another(question, one, code)
        if searches and not differs and _is_the_mistake(value, one):
            # une erreur prévue, calculée sur les nombres de l’énoncé, n’est pas une réponse toute faite
            is_typed = is_typed and not handwriting.is_calculated(code)
            return Marked(one["points"], points, value, seen or one["says"], code=code, is_typed=is_typed)
        is_early = _returns_at_times(value) or _are_the_first_ones(value, due)
        if one.get("early") and not differs and is_early:
            said = _RETURNS_AT_TIMES if _returns_at_times(value) else one["says"]
            return Marked(one["points"], points, value, said, code=code)

    if _misses_only_the_untold(question, value):
        is_typed = is_typed or handwriting.holds_an_answer(code, due)
        kept = 0 if is_typed else _half(points)
        return Marked(kept, points, value, _ONLY_TOLD, question["rubric"], code, is_typed)

    shown = [str(one) for one in given.get("shown") or ()]
    said = _unlike(question, value, code, shown) or seen or _lacking(question, code, sources)
    if not said and handwriting.stops_at_the_first_turn(code, name):
        said = _FIRST_TURN
    kept, said = _partly_right(question, given, said or _wrong_calls(question, value), is_typed)
    return Marked(kept, points, value, said, question["rubric"], code, is_typed)


def _asks_for_decimals(question: Mapping[str, Any]) -> bool:
    """Attend-on un nombre à virgule, que la solution n’arrondit pas ?

    Le hasard d’un tirage peut mettre un arrondi trop court à moins d’un centième de la valeur : la faute reste la même.
    """
    due = question["due"]
    first = due[0] if question["returns"] and isinstance(due, list) and due else due
    return isinstance(first, float) and "round" not in str(question.get("solution", ""))


def _is_in_a_tuple(question: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    """La fonction rend-elle un tuple, là où l’énoncé demande une liste ?"""
    asks_a_list = str(question["returns"]).startswith("une liste")
    written = given.get("shown")
    return asks_a_list and isinstance(written, list) and any(str(one).startswith("(") for one in written)


def _kinds_in(value: Any) -> set[str]:
    """Les genres de ce que tiennent ces listes, une par appel."""
    return {type(one).__name__ for held in value if isinstance(held, list) for one in held}


def _partly_right(
    question: Mapping[str, Any], given: Mapping[str, Any], said: str, is_typed: bool
) -> tuple[int, str]:
    """Les points d’une réponse que rien n’avait prévue, et ce qu’il faut en dire : la bonne, presque, garde la moitié."""
    value, due = given["value"], question["due"]
    half = _half(question["points"])
    if _is_uncounted(question, given):
        kept = max(half, question["points"] - 1)  # le compte vaut un point
        return kept, f"Ce sont les bonnes lignes. {said} Il reste à les compter : `len(…)`."
    if _is_in_another_order(question, value):
        return _unsorted(question, value, half)
    if _is_in_another_form(question, value):  # qui enseigne relit : la forme est-elle ce que l’on évalue ?
        return half, f"La valeur est juste. {said}"

    if isinstance(value, str) and isinstance(due, str) and normalise(value) == normalise(due):
        return half, _LETTER_BY_LETTER

    rounded = coarsely_rounded(value, due)
    times = _a_power_of_ten(value, due)
    if times and not is_typed:
        return half, f"Le calcul est le bon, à l’échelle près : votre nombre est {times}."
    if not rounded:
        return 0, said
    if is_typed:  # un nombre aussi court se devine
        return 0, f"La valeur est proche, mais arrondie {rounded}, et rien dans la copie ne la calcule."
    return half, _ROUNDED.format(rounded)


def _wrong_calls(question: Mapping[str, Any], value: Any) -> str:
    """Ce que l’on dit d’une réponse que rien n’avait prévue : d’une fonction, à quels essais elle est juste.

    Juste là où l’on n’attendait rien (une table vide), elle ne l’est peut-être que par chance : on n’en dit rien.
    """
    due = question["due"]
    if not question["returns"] or not _answers_each_call(value, due):
        return UNEXPECTED
    right: list[str] = []
    wrong: list[str] = []
    for rank, one, other in zip(_ORDER, value, due, strict=False):
        told = right if is_same(one, other) else wrong
        told.append(f"au {rank}")
    earned = [one for one, other in zip(value, due, strict=True) if other and is_same(one, other)]
    if not earned:
        return UNEXPECTED
    elsewhere = listing(wrong, "ni")
    return f"Sur {plural(len(due), 'essai')}, c’est juste {listing(right)}, mais pas {elsewhere}."


def _half(points: int) -> int:
    """La moitié des points ; d’un nombre impair, le point qui reste va à la copie.

    >>> _half(3), _half(4)
    (2, 2)
    """
    return (points + 1) // 2


def _comma_for_a_point(code: str) -> float | None:
    """Le nombre qu’une cellule écrit avec une virgule ; rien d’une autre cellule.

    >>> _comma_for_a_point("reponse_3 = 5,05"), _comma_for_a_point("reponse_3 = f(5,05)")
    (5.05, None)
    """
    typed = _COMMA_TYPED.search(code)
    return float(f"{typed[1]}.{typed[2]}") if typed else None


def _is_the_mistake(value: Any, one: Mapping[str, Any]) -> bool:
    """Cette réponse est-elle celle de cette erreur ? L’appel dont la valeur ne compte pas est laissé de côté."""
    due = one["value"]
    free = one.get("whatever")  # un tirage d’avant n’en a pas
    if free is None or not _answers_each_call(value, due):
        return is_same(value, due)
    return _is_same_but_for(free, value, due)


def is_another(question: Mapping[str, Any], one: Mapping[str, Any], code: str) -> bool:
    """Ce code montre-t-il qu’il n’a pas fait cette erreur, même s’il rend la même valeur ?

    Mille fautes ne rendent rien, ou zéro : de celles-là, le code doit porter ce que l’erreur ajoute à la solution.
    """
    name = answered.name_of(question)
    if one.get("early"):
        return not handwriting.returns_in_a_loop(code, name)
    if not question["returns"] or tells(one["value"]):
        return False
    added = _keywords(str(one.get("code", ""))) - _keywords(str(question["solution"]))
    return not added <= _keywords(code)


def _keywords(code: str) -> set[str]:
    """Les mots de Python qu’emploie ce code : ni ses noms, ni ses valeurs."""
    return {word for word in _WORD.findall(code) if keyword.iskeyword(word)}


def tells(value: Any) -> bool:
    """Cette valeur dit-elle quelque chose de la faute qui la rend ?

    >>> tells([0, 0]), tells([[], []]), tells([0, 3]), tells("<Series>")
    (False, False, True, False)
    """
    if isinstance(value, str) and value.startswith("<"):  # d’une table, la relecture ne garde que le genre
        return False
    return any(value) if isinstance(value, list) else bool(value)


def _answers_each_call(value: Any, due: list[Any]) -> bool:
    """La réponse a-t-elle une valeur par appel attendu ?"""
    return isinstance(value, list) and len(value) == len(due)


def _is_same_but_for(call: int, value: list[Any], due: list[Any]) -> bool:
    """La fonction rend-elle ce que l’on attend à chaque appel, celui-là mis à part ?"""
    return is_same(value[:call] + value[call + 1 :], due[:call] + due[call + 1 :])


def _is_uncounted(question: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    """La réponse tient-elle les bonnes lignes, dont on demandait le nombre ? D’une fonction, à chaque appel."""
    value, due = given["value"], question["due"]
    if not question["returns"]:
        return isinstance(due, int) and given.get("rows") == due
    if not _answers_each_call(value, due):
        return False
    return all(
        isinstance(rows, list) and isinstance(count, int) and len(rows) == count > 0
        for rows, count in zip(value, due, strict=True)
    )


def _is_in_another_form(question: Mapping[str, Any], value: Any) -> bool:
    """La réponse tient-elle la bonne valeur, sous une autre forme ? D’une fonction, à chaque appel."""
    due = question["due"]
    if not question["returns"] or not _answers_each_call(value, due):
        return in_another_form(value, due)
    pairs = zip(value, due, strict=True)
    return all(is_same(one, other) or in_another_form(one, other) for one, other in pairs)


def _is_in_another_order(question: Mapping[str, Any], value: Any) -> bool:
    """La réponse a-t-elle les bonnes valeurs d’une liste, rangées autrement ? D’une fonction, à chaque appel."""
    pairs = [(value, question["due"])]
    if question["returns"]:
        if not _answers_each_call(value, question["due"]):
            return False
        pairs = list(zip(value, question["due"], strict=True))
    return all(
        isinstance(one, list)
        and isinstance(other, list)
        and sorted(map(repr, one)) == sorted(map(repr, other))
        for one, other in pairs
    )


def _a_power_of_ten(value: Any, due: Any) -> str:
    """« cent fois trop petit », si ce nombre n’a de faux que l’échelle ; rien sinon.

    >>> _a_power_of_ten(0.4512, 45.12), _a_power_of_ten(4512.0, 45.12), _a_power_of_ten(4512.0, 45.2), _a_power_of_ten(3, 30)
    ('100 fois trop petit', '100 fois trop grand', '', '')
    """
    if not isinstance(value, float) or not isinstance(due, float) or not value or not due:
        return ""
    for scale in (100, 1_000, 10_000):
        if math.isclose(value * scale, due):
            return f"{number(scale)} fois trop petit"
        if math.isclose(value, due * scale):
            return f"{number(scale)} fois trop grand"
    return ""


def _unsorted(question: Mapping[str, Any], value: Any, half: int) -> tuple[int, str]:
    """Les points d’une liste mal rangée, et ce qu’on en dit : ceux de l’erreur prévue qui n’a que cela de faux, s’il y en a une."""
    foreseen = [one for one in question["mistakes"] if _is_in_another_order(question, one["value"])]
    if not foreseen:
        return half, _UNSORTED
    cheapest = min(foreseen, key=lambda one: int(one["points"]))
    return cheapest["points"], cheapest["says"]


def _is_guessed(value: Any, code: str) -> bool:
    """Un entier tapé, si court qu’il se devine : rien ne dit par quelle erreur on y arrive."""
    return isinstance(value, int) and abs(value) < _GUESSED and not handwriting.is_calculated(code)


def _misses_only_the_untold(question: Mapping[str, Any], value: Any) -> bool:
    """La fonction est-elle juste sur tous les appels que dit l’énoncé, et fausse sur celui qu’il ne dit pas ?"""
    untold = question.get("untold")
    due = question["due"]
    if untold is None or not _answers_each_call(value, due):
        return False
    return _is_same_but_for(untold, value, due)


def _returns_at_times(value: Any) -> bool:
    """La fonction rend-elle quelque chose à certains appels seulement ? Son `return` ne s’atteint pas toujours.

    >>> _returns_at_times([[1955], None, [1982]]), _returns_at_times([None, None]), _returns_at_times([1, 2])
    (True, False, False)
    """
    if not isinstance(value, list) or not value:
        return False
    missing = sum(one is None for one in value)
    return 0 < missing < len(value)


def _are_the_first_ones(value: Any, due: Any) -> bool:
    """La fonction rend-elle, à chaque appel, le premier de la liste que l’on attend ? Elle s’est arrêtée là.

    >>> _are_the_first_ones([3, 5], [[3, 4], [5]]), _are_the_first_ones([3, 4], [[3, 4], [5]]), _are_the_first_ones([], [])
    (True, False, False)
    """
    if not isinstance(due, list) or not due or not _answers_each_call(value, due):
        return False
    pairs = zip(value, due, strict=True)
    return all(isinstance(other, list) and other and is_same(one, other[0]) for one, other in pairs)


def _unlike(question: Mapping[str, Any], value: Any, code: str = "", shown: Sequence[str] = ()) -> str:
    """Ce que vaut la réponse, ou ce que rend la fonction, si ce n’est pas du genre demandé ; rien si elle l’est."""
    expected = question.get("returns")
    if not expected:
        return _of_another_kind(value, question["due"])
    if not isinstance(value, list):
        return ""
    each = [*shown, *[""] * len(value)]
    for given, due, written in zip(value, question["due"], each, strict=False):
        if given == "<ellipsis>":
            return UNANSWERED
        if given is None and _returns_at_times(value):
            return _NOTHING_AT_TIMES
        if given is None:
            return handwriting.why_nothing(code, answered.name_of(question)) or _NOTHING_GIVEN
        if not are_of_a_kind(given, due):
            is_a_tuple = isinstance(given, list) and written.startswith("(")
            return f"Vous rendez {'un tuple' if is_a_tuple else kind(given)} ; on attend {expected}."
        if _kinds_in([given]) == {"str"} and _kinds_in([due]) in ({"int"}, {"float"}):
            return _TEXTS
        if due and given in ([], {}, ""):
            return f"Vous rendez {kind(given)}, là où l’on attend {expected}."
    return ""


def _of_another_kind(value: Any, due: Any) -> str:
    """Ce que vaut une réponse qui n’est pas du genre attendu : « 12 » pour 12, une table pour un prénom."""
    is_an_object = isinstance(value, str) and re.fullmatch(r"<\w+>", value) is not None
    if are_of_a_kind(value, due) and not is_an_object:
        return ""
    if is_a_decimal_comma(value, due):
        return _COMMA
    more = ""
    if isinstance(value, str) and value in UNCALLED:
        more = "Il manque ses parenthèses, à la fin : `()`."
    if value == "<Row>":
        more = "Il reste à y lire la colonne que l’on demande."
    if value == "<Series>" and isinstance(due, (int, float)):
        more = read.WORDS["ways_out"]["calculation"]
    return f"Votre réponse est {kind(value)} ; on attend {kind(due)}. {more}".rstrip()


def _lacking(question: Mapping[str, Any], code: str, sources: list[str]) -> str:
    """Ce que le filtre de la copie ne demande pas, ou demande autrement que la solution ; rien si l’on ne sait pas."""
    solution = question.get("solution")  # un tirage d’avant n’en a pas gardé
    if question["returns"] or not solution:
        return ""
    whole = answered.with_what_it_reads(code, sources)
    found = filters.lacking(parsed(whole), parsed(solution)) if inputs(whole) else None
    return found.message if found else ""
