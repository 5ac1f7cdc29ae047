"""Une réponse qu’aucune valeur ne résume, confiée à une fonction du kit : une figure, une lettre, un titre."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import Any

import numpy as np

from datakit.answers import cell, read
from datakit.answers.expect.comparing import Comparator, kept
from datakit.answers.modes import is_strict
from datakit.answers.verdict import RIGHT, TO_READ_TOGETHER, MistakeKind, Reason, Verdict, mistyped, wrong
from datakit.answers.wrong_type import Shape, bad_type

#: Ce que les carnets écrivent dans `expected=` quand le juge attend un nombre : une virgule décimale y est nommée.
A_NUMBER = "un nombre"
_ROOMS = ("datakit.subjects.", "datakit.answers.judges")
#: Le genre d’erreur que dit une règle de la relecture ; les autres disent toutes une figure qui trompe.
_KIND_OF_RULE = {
    "truncated-bars": MistakeKind.CUT_AXIS,
    "title-contradicts-data": MistakeKind.DENIED_TITLE,
    "missing-title": MistakeKind.UNSIGNED_FIGURE,
    "missing-unit": MistakeKind.UNSIGNED_FIGURE,
    "missing-source": MistakeKind.UNSIGNED_FIGURE,
}


class On(tuple):
    """Ce sur quoi porte la réponse, à la place d’une référence : `check(reponse, on=carte)`."""


@kept
def judged(place: str, expected: str = "une réponse", **told: Any) -> Comparator:
    """Confie la réponse à une fonction du kit, nommée `"datakit.subjects.module:fonction"`.

    Elle reçoit la réponse, ce sur quoi elle porte si l’on a écrit `check(reponse, on=…)`, et `told`, ses réglages. Elle
    rend `True`, `None` ou `[]` si tout va bien, sinon une phrase, des phrases, un rapport d’audit ou un `Verdict`.

    >>> judged("datakit.answers.judges:affirms")("Évolution des loyers de la ville", None).ok
    False
    """

    def compare(answer: object, reference: object) -> Verdict:
        if expected == A_NUMBER:
            comma = cell.comma(answer)
            if comma:
                return mistyped(comma, MistakeKind.DECIMAL_COMMA)

        on = reference if isinstance(reference, On) else ()
        judge = judge_named(place)
        verdict = _verdict(judge(answer, *on, **told))
        if verdict != RIGHT or not getattr(judge, "for_two", False):
            return verdict
        drawn = _figure_of(on[0]) if on else None  # un titre, jugé avec la figure qui le porte
        return _checked_against_its_title(drawn, TO_READ_TOGETHER)

    return Comparator(expected, compare, by_value=False)


@kept
def figure(judge: str, **told: Any) -> Comparator:
    """Une figure matplotlib, confiée à une fonction comme pour `judged` ; un `Axes` vaut sa figure.

    >>> figure("datakit.answers.judges:signed")([1], None).typed
    False
    """

    def compare(answer: object, reference: object) -> Verdict:
        drawn = _figure_of(answer)
        if drawn is None:
            return bad_type(answer, "une figure", "`fig` après `fig, ax = plt.subplots()`", Shape.FIGURE)
        if not drawn.axes:
            return wrong("La figure est vide : dessinez dans `ax` avant de la donner.")
        verdict = judged(judge, **told).compare(drawn, reference)
        return _checked_against_its_title(drawn, verdict)

    return Comparator("une figure", compare, by_value=False)


def _checked_against_its_title(fig: Any, verdict: Verdict) -> Verdict:
    """Le verdict d’une figure à relire à deux, une fois son titre comparé à ce qui y est dessiné.

    Ce que le juge y a lu lui-même (les médianes d’un duel) vaut mieux que la description d’une figure quelconque.
    """
    if not verdict.together or fig is None:
        return verdict
    read = _reading(fig)
    if read is None:
        return verdict
    if read.denied:
        return wrong(read.denied, MistakeKind.DENIED_TITLE)
    from datakit.answers.left_out import left_out

    told = left_out(fig)
    if read.confirmed:
        return replace(RIGHT, seen=f"{read.seen}\n{told}".strip())
    seen = verdict.seen or read.seen
    return replace(verdict, seen=f"{seen}\n{told}".strip())


def _reading(fig: Any) -> Any:
    """Ce que la figure répond à son titre ; rien si l’on n’a pas su la lire : ce qui aide à relire ne refuse pas une réponse."""
    from datakit.answers.claimed import reading

    try:
        return reading(fig)
    except Exception:
        if is_strict():  # à qui prépare l’atelier, la panne se montre
            raise
        return None


def _figure_of(answer: Any) -> Any:
    if hasattr(answer, "savefig") and hasattr(answer, "axes"):
        return answer
    if hasattr(answer, "get_xlim"):
        return answer.get_figure()
    return None


def judge_named(place: str) -> Callable[..., Any]:
    """La fonction de ce nom ; seul le kit juge, quoi que dise le fichier de clés."""
    module, _, name = place.partition(":")
    if not module.startswith(_ROOMS) or name.startswith("_"):
        raise ValueError(f"{place} n’est pas un juge du kit")
    return getattr(import_module(module), name)


def _verdict(result: Any) -> Verdict:
    """Le verdict de ce que rend un juge."""
    if isinstance(result, Verdict):
        return result
    reasons = [reason for reason in _reasons(result) if reason]
    if not reasons:
        return RIGHT
    return wrong("\n".join(reasons), _kind_of(reasons))


def _kind_of(reasons: list[str]) -> MistakeKind | None:
    """Le genre de l’erreur que dit le premier de ces reproches qui en a un."""
    for reason in reasons:
        if isinstance(reason, Reason):
            return reason.kind
    return None


def _to_do(finding: Any) -> str:
    """Le conseil d’un constat, à la suite d’une phrase : celui qui cite un réglage en fait une de plus.

    Un titre se change là où on l’a écrit : la ligne de code que propose la relecture n’aide pas qui a rempli un trou.
    """
    fix = str(finding.fix)
    if finding.rule == "title-contradicts-data" and "title=" not in fix:
        return read.say("exercise", "change-the-title")
    if "`" not in fix:
        return fix
    return f"{fix[0].upper()}{fix[1:]}."


def _reasons(result: Any) -> list[str]:
    """Pourquoi la réponse ne convient pas ; rien si elle convient."""
    if hasattr(result, "findings"):  # un rapport d’audit
        if not result.read:  # ce qui n’a pas été relu n’est ni accusé, ni approuvé
            return [read.say("exercise", "not-read")]
        return [_reproach(finding) for finding in result.findings if finding.severity != "advice"]
    if result is None:
        return []
    if isinstance(result, (bool, np.bool_)):
        return [] if result else ["Cette réponse ne convient pas encore."]
    if isinstance(result, str):
        return [result]
    return [reason if isinstance(reason, str) else str(reason) for reason in result]


def _reproach(finding: Any) -> Reason:
    """Un constat de la relecture, ce qu’il conseille, et de quel genre d’erreur il est."""
    kind = _KIND_OF_RULE.get(finding.rule, MistakeKind.MISLEADING_FIGURE)
    return Reason(f"{finding.message} {_to_do(finding)}".strip(), kind)
