"""Sous le verdict, ce que le code de la cellule montre de plus."""

from dataclasses import replace
from typing import Any

from datakit.answers import arithmetic, cell, filters, hole_remarks, luck, missing_values, read, spoken
from datakit.answers.blank import BLANK
from datakit.answers.feedback import Feedback, Status
from datakit.answers.hole_remarks.shared import awaited_kind
from datakit.answers.judgement import Judgement
from datakit.answers.keys import Key
from datakit.answers.verdict import MistakeKind, Remark
from datakit.answers.written_cell import Written


def beside(judgement: Judgement, written: Written, answer: object, key: Key) -> Feedback:
    """La réponse du kit, complétée de ce que dit la cellule `written`."""
    feedback = judgement.feedback
    if written.annotated:
        said = read.say("explain", "colon-for-equal", name=written.name)
        return Feedback(Status.REVIEW, said, kind=MistakeKind.UNREADABLE_LINE)
    if feedback.status is Status.CORRECT:
        return _on_a_right_answer(feedback, written, key)
    if judgement.typed and written.same:
        return _instead(feedback, written.same)
    if written.misplaced:
        return _instead(feedback, written.misplaced)
    if hasattr(answer, "savefig"):
        return _of_a_figure(feedback, answer, written)

    if not judgement.typed:
        return _of_another_kind(judgement, written, key)
    if judgement.foreseen:
        return _foreseen(judgement, written)

    if not key.expect.by_value:
        read_by_the_kit = [hole for hole in written.holes if not hole_remarks.is_a_free_text(hole)]
        seen = hole_remarks.sure(read_by_the_kit, cell.namespace())
        return _instead(feedback, seen) if seen else feedback
    missing = _why_missing(written, answer)
    if missing:
        return _instead(feedback, missing)
    remark = _the_result_itself(written, key) or _first_remark(written, answer, key)
    if remark is None:
        return feedback
    said = f"{feedback.message}\n{remark.message}"
    kind = remark.kind or feedback.kind
    if kind is MistakeKind.ERASED_LINE and feedback.kind:  # ce que prouve le nombre en dit plus
        kind = feedback.kind
    return replace(feedback, message=said, kind=kind)


def _on_a_right_answer(feedback: Feedback, written: Written, key: Key) -> Feedback:
    """Un nombre juste, mais tapé à la main, ou que le calcul n’atteint que par chance."""
    if written.typed:
        return replace(
            feedback, message=read.say("exercise", "by-hand", message=feedback.message), code=key.solution
        )
    if isinstance(written.literal, str) and read.is_number(key.reference):
        said = read.say("exercise", "quoted-number")
        return replace(feedback, message=f"{feedback.message}\n{said}".strip())
    if written.untouched_alt:
        said = read.say("exercise", "alt-to-write", name=written.untouched_alt)
        return replace(feedback, message=f"{feedback.message}\n{said}".strip())
    # Un juge accepte toute figure, tout titre : seul un seuil écrit peut y être de la chance.
    if not key.expect.by_value:
        lucky = luck.holes.another_threshold(written.holes)
        return replace(feedback, message=f"{feedback.message}\n{lucky}".strip())

    def same(one: object, other: object) -> bool:
        return key.expect(one, other).ok

    lucky = luck.remark(written, cell.namespace(), same)
    return replace(feedback, message=f"{feedback.message}\n{lucky}".strip())


def _foreseen(judgement: Judgement, written: Written) -> Feedback:
    """Une erreur prévue par la clé ; mais deux mauvais chemins mènent parfois au même nombre, et la cellule dit lequel."""
    feedback = judgement.feedback
    here = cell.namespace()
    seen = None
    if not hole_remarks.is_quoted(written.holes, feedback.message):
        seen = hole_remarks.sure(written.holes, here)
    seen = (
        seen
        or filters.absent(written.tree, here)
        or _changed_around(written, feedback.message)
        or written.compared_to_itself
        or written.pointed
    )
    if seen:
        return _instead(feedback, seen)
    pointed = hole_remarks.pointed_at(written.holes, feedback.message)
    message = f"{feedback.message}\n{pointed}".rstrip()
    return replace(feedback, message=message, kind=_kind_of_a_foreseen_mistake(judgement, written))


def _changed_around(written: Written, said: str = "") -> Remark | None:
    """Le signe ou le nom donné que l’on a remplacé, si la phrase déjà dite, `said`, ne le cite pas."""
    changed = written.changed_around
    if changed is None or f"`{changed.given}`" in said or f"`.{changed.given}()`" in said:
        return None
    told = read.say("explain", "changed-around", typed=changed.typed, given=changed.given)
    return Remark(told, MistakeKind.UNFINISHED)


def _of_a_figure(feedback: Feedback, figure: Any, written: Written) -> Feedback:
    """Une figure à revoir dont l’audit, montré au-dessus, n’a rien à redire : ce n’est pas lui qui la refuse."""
    from datakit.answers import drawn, judges  # les audits ne se chargent que pour une figure

    if BLANK in written.source and not drawn.is_drawn(figure):
        return _instead(feedback, Remark(read.say("explain", "still-a-hole"), MistakeKind.UNFINISHED))
    absent = filters.absent(written.tree, cell.namespace())
    if absent and not drawn.is_drawn(figure):
        return _instead(feedback, absent)

    read_by_the_kit = [hole for hole in written.holes if not hole_remarks.is_a_free_text(hole)]
    seen = hole_remarks.sure(read_by_the_kit, cell.namespace())
    if seen:
        return _instead(feedback, seen)

    report = judges.referee(figure)
    if not report.read or report.findings or not drawn.is_drawn(figure):
        return feedback
    if judges.unreadable_bars(figure):
        return feedback
    return replace(feedback, message=f"{read.say('exercise', 'audit-is-clean')}\n{feedback.message}")


def _instead(feedback: Feedback, remark: Remark) -> Feedback:
    return replace(feedback, message=remark.message, kind=remark.kind)


def _of_another_kind(judgement: Judgement, written: Written, key: Key) -> Feedback:
    """Une réponse d’un autre genre que celui qu’on attend : le trou qui l’explique, s’il y en a un."""
    feedback = judgement.feedback
    here = cell.namespace()
    if key.expect.spec[0] == "choice":  # `b`, sans ses guillemets, vaut ce que le carnet a rangé sous ce nom
        unquoted = hole_remarks.sure(written.holes, here)
        return _instead(feedback, unquoted) if unquoted else feedback
    if judgement.foreseen or not judgement.fact:
        return feedback
    spoken_number = _number_in_words(written, key)
    if spoken_number:
        return _instead(feedback, spoken_number)
    remark = (
        written.rewritten
        or hole_remarks.sure(written.holes, here)
        or written.unfinished
        or hole_remarks.other(written.holes, here, key.question)
    )
    if remark is None:
        return feedback
    return replace(feedback, message=f"{judgement.fact}\n{remark.message}", kind=remark.kind or feedback.kind)


def _the_result_itself(written: Written, key: Key) -> Remark | None:
    """`2 - minutes.nunique()`, quand la réponse est 2 : on a trouvé, et mis le résultat à la place de ce qui y mène."""
    differing = [hole for hole in written.holes if not hole.right]
    if len(differing) != 1 or awaited_kind(differing[0]) != "number":
        return None
    value = arithmetic.result(differing[0].typed)
    if not read.is_number(value) or not read.is_number(key.reference) or differing[0].is_the_whole_line:
        return None
    if not key.expect(value, key.reference).ok:
        return None
    return Remark(hole_remarks.say("is-the-answer", code=differing[0].typed))


def _number_in_words(written: Written, key: Key) -> Remark | None:
    """`vides = "cinquante"`, `heure = "11 h 30"` : le nombre y est, en mots ; puis ce qu’il faut faire de la ligne, s’il y a lieu."""
    if written.holes or not isinstance(written.literal, str) or not read.is_number(key.reference):
        return None
    number = spoken.written(written.literal)
    if number is None:
        return None
    told = spoken.as_an_answer(written.literal, key)
    if spoken.is_hour(written.literal):
        told = hole_remarks.say("hour-quoted")
    more = written.rewritten
    said = f"{told}\n{more.message}" if more else told
    return Remark(said, MistakeKind.TEXT_FOR_NUMBER)


def _why_missing(written: Written, answer: object) -> Remark | None:
    """Ce que la cellule lit de vide, quand la réponse est un nombre manquant."""
    if not read.is_number(answer) or answer == answer:  # seul un nombre manquant diffère de lui-même
        return None
    return missing_values.why(written.tree, cell.namespace())


def _first_remark(written: Written, answer: object, key: Key) -> Remark | None:
    """La première chose que la cellule montre, de la plus sûre à la moins sûre."""
    here = cell.namespace()
    found = (
        written.outdated(cell.history())
        or hole_remarks.sure(written.holes, here)
        or filters.absent(written.tree, here)
        or _changed_around(written)
        or written.compared_to_itself
        or written.filtering
        or written.rewritten
        or written.pointed
        or written.unfinished
    )
    if found:
        return found
    if read.is_number(answer) and answer == 0 and written.emptied:
        return written.emptied
    if written.holes:
        asked = key.question
        return hole_remarks.other(written.holes, here, asked) or hole_remarks.several(
            written.holes, here, asked
        )
    return written.swapped


def _kind_of_a_foreseen_mistake(judgement: Judgement, written: Written) -> MistakeKind | None:
    """Ce que prouve la valeur, sinon ce que montre le filtre, sinon ce que sont d’ordinaire les erreurs de cette clé."""
    if judgement.proved:
        return judgement.proved
    filtering = written.filtering
    if filtering and filtering.kind:
        return filtering.kind
    return judgement.feedback.kind
