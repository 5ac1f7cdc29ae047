"""Un texte, sans chicaner sur la casse, les accents ou les espaces."""

import difflib
import re
from collections.abc import Iterable

from datakit.answers import read
from datakit.answers.expect.comparing import Comparator, kept
from datakit.answers.verdict import RIGHT, MistakeKind, Verdict, wrong
from datakit.answers.wrong_type import Shape, bad_type
from figaudit.base.text import normalise, quote

_ARTICLE = re.compile(r"^(?:l'|(?:le|la|les|un|une) )(?=\w)")
_HOUR = re.compile(
    r"^(?:a )?0?(\d{1,2}) ?(?:h|:|heures?) ?(\d\d)(?: ?(?:min|minutes?))?(?: du (?:matin|soir))?$"
)
#: « 86 092 » : un code écrit comme un nombre, ses milliers séparés.
_SPACED_CODE = re.compile(r"(?<=\d)[ \u202f\u00a0.](?=\d{3}\b)")
#: Deux textes se ressemblent à une lettre près sur sept environ, c’est une faute d’orthographe.
_ALMOST = 0.85
#: Au-delà, un texte n’est plus un mot mal écrit, et le comparer lettre à lettre serait long.
_LONG = 200
#: Un texte attendu plus court se trouve par hasard dans une phrase ; une réponse plus longue n’est pas une réponse.
_WORD = 4
_FEW_WORDS = 8


@kept
def text(accept: Iterable[str] = ()) -> Comparator:
    """Un texte, sans chicaner sur la casse, les accents ou les espaces.

    >>> text()("  poitiers ", "Poitiers").ok, text(accept=("Grand-Poitiers",))("grand-poitiers", "GP").ok
    (True, True)
    >>> text()("5 h 37", "05:37").ok, text()("5h36", "05:37").ok, text()("l’écran", "Écran").ok
    (True, False, True)
    """
    others = [_spelled(word) for word in accept]

    def compare(answer: object, reference: object) -> Verdict:
        answer = read.single(answer)
        if not isinstance(answer, str):
            return bad_type(answer, "un texte", shape=Shape.TEXT)

        given = _spelled(answer)
        wanted = [_spelled(str(reference)), *others]
        if given in wanted:
            return RIGHT
        alone = _within(answer, str(reference))
        if alone:
            return wrong(read.say("exercise", "word-alone", word=quote(alone)))
        if len(given) < _LONG and difflib.get_close_matches(given, wanted, n=1, cutoff=_ALMOST):
            said = f"{read.short(answer)} : vous y êtes presque, vérifiez l’orthographe."
            return wrong(said, MistakeKind.MISSPELT_TEXT)
        return wrong(
            f"{read.short(answer)} n’est pas la réponse attendue.{_of_another_form(given, wanted[0])}"
        )

    return Comparator("un texte", compare, foreseen=MistakeKind.OTHER_QUESTION)


def _of_another_form(given: str, wanted: str) -> str:
    """Un code fait de chiffres seuls, là où l’on a écrit autre chose : combien il en a."""
    if not wanted.isdigit() or (given.isdigit() and len(given) == len(wanted)):
        return ""
    return f" On attend {len(wanted)} chiffres, et rien d’autre."


def _within(answer: str, reference: str) -> str:
    """Le texte attendu, tel que la réponse l’écrit au milieu d’autres mots ou d’autres signes ; sinon rien."""
    if len(reference) < _WORD or len(answer.split()) > _FEW_WORDS or len(normalise(answer)) != len(answer):
        return ""
    alone = rf"(?<![^\W_]){re.escape(normalise(reference))}(?![^\W_])"  # les tirets d’un trou ne font pas partie du mot
    found = re.search(alone, normalise(answer))
    return answer[found.start() : found.end()] if found else ""


def _spelled(words: str) -> str:
    """Un texte sans article, accents ni casse ; « 5 h 37 », « 5h37 » et « 05:37 » sont une même heure."""
    plain = _ARTICLE.sub("", normalise(words).strip(" .!"))
    return _SPACED_CODE.sub("", _HOUR.sub(r"\1:\2", plain))
