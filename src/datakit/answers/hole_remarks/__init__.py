"""Ce qu’il faut dire d’un trou mal rempli : le point en trop, la méthode qui rend la valeur et non son nom, le mot pris pour un nom.

Ici, quel trou est en cause : celui qui se montre mal écrit (`sure`), le seul qui diffère de la solution (`other`), plusieurs
(`several`). Ce qu’un trou a de mal écrit dépend de ce qu’il attend, un fichier par genre : `method`, `column`, `text`,
`value`, qui passe à `numbers` ce qui est un nombre. `shared` tient ce qu’ils ont en commun, `sentences` comment on le dit.
"""

import re
from collections.abc import Sequence
from typing import Any, TypeGuard

import numpy as np
import pandas as pd

from datakit.answers import arithmetic, read, slips, spoken, xray
from datakit.answers.blank import Hole, Role
from datakit.answers.hole_remarks import column, method, text, value
from datakit.answers.hole_remarks.offered import offered, speaks_of_a_part, writes_a_number
from datakit.answers.hole_remarks.sentences import noted, ordinal, say, where
from datakit.answers.hole_remarks.shared import NAME, QUOTE, SHOWN, TEXT, Namespace, is_this_code, values
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import number, plural

#: `"a"` : la lettre d’une réponse proposée.
_LETTER = re.compile(r"""["'][a-z]["']""")

#: `__"Poitiers"__` : ce que l’on a tapé, et les tirets qui l’entourent encore.
_DASHES_LEFT = re.compile(r"""(_{0,3})\s*([^_\s].*?[^_\s]|[^_\s])\s*(_{0,3})""")
#: `note=`, « Ce que je ne sais pas : » : un trou où l’on dit ce que l’on ignore.
_UNKNOWN = re.compile(r"""\bnote=[^=]*$|ne sa(?:is|it) pas\W*$""")
#: Un pourcentage ne dit pas davantage.
_A_HUNDRED = 100
#: Des suites qu’un calcul prend l’une pour l’autre.
_SEQUENCES = (pd.Series, np.ndarray)


def sure(holes: Sequence[Hole], namespace: Namespace) -> Remark | None:
    """Ce qu’un trou mal écrit montre de lui-même, quoi qu’en dise la réponse : le premier, ou tous s’ils n’ont que des mots mal écrits."""
    swapped = _swapped(holes, namespace)
    if swapped:
        return swapped
    article = slips.with_an_article(holes)
    if article:
        return Remark(article, MistakeKind.UNKNOWN_NAME)
    found: list[Remark] = []
    for hole in holes:
        remark = None if hole.right else _misspelt(hole, namespace)
        if remark:
            found.append(Remark(f"{where(hole)}, {remark.message}", remark.kind))
    if not found:
        return None
    are_words_to_mend = all(remark.kind is MistakeKind.MISSPELT_TEXT for remark in found)
    if are_words_to_mend:  # tous, d’un coup
        return Remark(" ".join(remark.message for remark in found), MistakeKind.MISSPELT_TEXT)
    return found[0]


def is_a_free_text(hole: Hole) -> bool:
    """Vrai pour un texte bien écrit, là où la solution en met un autre : le juge de la question le lit, lui."""
    return hole.role is Role.TEXT and bool(TEXT.fullmatch(hole.typed) and TEXT.fullmatch(hole.wanted))


def _swapped(holes: Sequence[Hole], namespace: Namespace) -> Remark | None:
    """Deux trous, et ce qu’il faut dans l’un est dans l’autre."""
    differing = [hole for hole in holes if not hole.right]
    if len(differing) != 2:
        return None
    first, second = differing
    if not first.wanted or first.typed == second.typed:
        return None
    if not _is_there(first, second, namespace) or not _is_there(second, first, namespace):
        return None
    if any(TEXT.fullmatch(hole.typed) for hole in differing) and not TEXT.fullmatch(first.wanted):
        return None  # `"debut"`, là où va un nom sans guillemets : c’est cela qu’il faut dire
    if all(_LETTER.fullmatch(hole.wanted) for hole in differing):
        return None  # des réponses à mettre en ordre : nommer ces deux-là donnerait la bonne
    return Remark(say("swapped", first=first.typed, second=second.typed), MistakeKind.OTHER_QUESTION)


def _is_there(hole: Hole, due: Hole, namespace: Namespace) -> bool:
    """Vrai si l’on a tapé dans un trou ce qu’un autre, `due`, attend : à ses guillemets près, ou un nombre qui le vaut."""
    typed, wanted = hole.typed, due.wanted
    if QUOTE.sub('"', typed) == QUOTE.sub('"', wanted) or typed.strip("\"'") == wanted.strip("\"'"):
        return True
    if arithmetic.same_result(typed, wanted):
        return True
    given, _ = values(hole, namespace)
    _, awaited = values(due, namespace)
    return read.is_number(given) and read.is_number(awaited) and bool(given == awaited)


def other(holes: Sequence[Hole], namespace: Namespace, question: str = "") -> Remark | None:
    """Le seul trou qui n’a pas ce que la solution y met, et ce qu’on y attend ; rien si plusieurs diffèrent."""
    differing = [hole for hole in holes if not hole.right]
    if len(differing) != 1 or not differing[0].wanted:
        return None

    hole = differing[0]
    if _is_nothing_to_say(hole):
        return None

    given, wanted = values(hole, namespace)
    # `...` : la réponse d’avant attend encore ; plusieurs valeurs dans un même trou : leur compte le dit mieux
    if wanted is ... or isinstance(wanted, (tuple, list)):
        return None
    if _are_of_two_families(given, wanted):
        if given is ... and NAME.fullmatch(hole.wanted):
            return Remark(f"{where(hole)}, {say('not-made', code=hole.typed)}", MistakeKind.WRONG_TYPE)
        if _are_sequences(given, wanted):
            said = say(
                "lengths", code=hole.typed, given=plural(len(given), "valeur"), wanted=number(len(wanted))
            )
            return Remark(f"{where(hole)}, {said}", MistakeKind.WRONG_TYPE)
        if isinstance(wanted, str) and is_this_code(hole.typed, wanted):
            said = say("code-for-number", value=wanted)
            return Remark(f"{where(hole)}, {said}", MistakeKind.MISSING_QUOTES)
        kind = "family-name" if isinstance(wanted, str) and NAME.fullmatch(hole.wanted) else "family"
        said = say(kind, code=hole.typed, given=xray.told(given), wanted=xray.family(wanted))
        return Remark(f"{where(hole)}, {said}{noted(hole)}", MistakeKind.WRONG_TYPE)

    if len(hole.typed) > SHOWN:
        return None
    if hole.typed.startswith("print("):  # il ne rend rien : le conseil général le dit
        return None
    if hole.is_the_whole_line:
        # Un nombre bien écrit : « en minutes » laisserait croire que l’unité est fausse
        if not hole.note or read.is_number(given):
            return None
        return Remark(say("note", note=hole.note))

    kind = "alone-rank" if hole.total > 1 else "alone"
    said = say(kind, code=hole.typed, where=ordinal(hole))
    awaited = _awaited(hole, given, wanted, question, namespace)
    return Remark(f"{said} {awaited}{noted(hole)}".strip(), _kind_of_another([hole]))


def _is_nothing_to_say(hole: Hole) -> bool:
    """Vrai pour un trou laissé tel quel, dont la réponse est ailleurs, et pour le même nombre écrit autrement."""
    return "____" in hole.typed or _says_the_same_number(hole)


def _says_the_same_number(hole: Hole) -> bool:
    """Vrai pour `5 / 100`, là où la solution met `0.05` ; faux contre un signe qui n’en prendrait que le début."""
    if hole.before[-1:] in "*/-%" or hole.after[:1] in "*/%":
        return False
    return arithmetic.same_result(hole.typed, hole.wanted)


def several(holes: Sequence[Hole], namespace: Namespace, question: str = "") -> Remark | None:
    """Plusieurs trous qui, à coup sûr, n’ont pas ce qu’on attend ; rien si l’un d’eux dit peut-être la même chose autrement."""
    differing = [hole for hole in holes if not hole.right]
    if len(differing) < 2 or not all(_is_surely_another(hole, namespace) for hole in differing):
        return None
    if len(differing) == differing[0].total:
        only_numbers = all(arithmetic.is_in_numbers(hole.wanted) for hole in differing)
        more = ""
        if only_numbers:
            more = say("numbers-of-the-question" if writes_a_number(question) else "other-numbers")
        return Remark(f"{say('all-to-change')} {more}".rstrip(), _kind_of_another(differing))
    if len(differing) > 2:
        return None
    first, second = differing
    said = say(
        "two-to-change", first=ordinal(first), one=first.typed, second=ordinal(second), two=second.typed
    )
    return Remark(said, _kind_of_another(differing))


def _kind_of_another(holes: Sequence[Hole]) -> MistakeKind:
    """Ce que l’on a mis d’autre dans ces trous : une opération, une colonne, ou une valeur."""
    roles = {hole.role for hole in holes}
    if roles == {Role.METHOD}:
        return MistakeKind.OTHER_OPERATION
    if roles == {Role.COLUMN}:
        return MistakeKind.OTHER_COLUMN
    return MistakeKind.OTHER_VALUE


def _is_surely_another(hole: Hole, namespace: Namespace) -> bool:
    """Vrai pour un autre nom de colonne ou un autre nombre que ceux de la solution ; un texte a plusieurs écritures."""
    if not hole.wanted or "____" in hole.typed:
        return False
    if hole.role in {Role.METHOD, Role.COLUMN}:
        return NAME.fullmatch(hole.typed) is not None and NAME.fullmatch(hole.wanted) is not None
    given, wanted = values(hole, namespace)
    return read.is_number(given) and read.is_number(wanted) and bool(given != wanted)


def _are_of_two_families(given: object, wanted: object) -> bool:
    """Un texte et un nombre, par exemple ; faux si l’on ne sait pas ce que vaut l’un des deux."""
    if given is xray.UNKNOWN or wanted is xray.UNKNOWN:
        return False
    return xray.family(given) != xray.family(wanted)


def _are_sequences(given: object, wanted: object) -> bool:
    """Vrai pour deux suites de valeurs de longueurs différentes : leur genre, « colonne » ou « suite », n’y est pour rien."""
    if not isinstance(given, _SEQUENCES) or not isinstance(wanted, _SEQUENCES):
        return False
    return len(given) != len(wanted)


def pointed_at(holes: Sequence[Hole], said: str) -> str:
    """Le seul trou qui n’a pas ce que la solution y met, si la phrase déjà dite, `said`, ne le nomme pas ; sinon rien.

    Une phrase écrite pour une valeur suppose un chemin ; un autre mène parfois à la même valeur.
    """
    differing = [hole for hole in holes if not hole.right]
    if len(holes) < 2 or len(differing) != 1 or not differing[0].wanted:
        return ""
    hole = differing[0]
    if len(hole.typed) > SHOWN or _is_named(hole, said):
        return ""
    return say("alone-rank", code=hole.typed, where=ordinal(hole))


def is_quoted(holes: Sequence[Hole], said: str) -> bool:
    """Vrai si la phrase cite entre guillemets le texte que l’on a mis dans un trou : elle a été écrite pour lui.

    >>> is_quoted([Hole(1, 1, '"blés"', '"blé"', Role.TEXT)], "Avec « blés », la règle ignore le singulier.")
    True
    """
    texts = {hole.typed.strip("\"'") for hole in holes if not hole.right}
    quoted = {word.strip(" \u00a0\u202f") for word in re.findall("«([^»]*)»", said)}
    return bool(texts & quoted)


def is_cited(holes: Sequence[Hole], said: str) -> bool:
    """Vrai si la phrase cite ce que contient le seul trou qui diffère, et ce qu’il attend : le montrer encore n’apprendrait rien.

    >>> is_cited([Hole(1, 1, "idmax", "idxmax", Role.METHOD)], "Rien ne s’appelle `.idmax`. Vouliez-vous dire « idxmax » ?")
    True
    """
    differing = [hole for hole in holes if not hole.right]
    if len(differing) != 1 or not differing[0].wanted:
        return False
    cited = re.findall("`([^`]*)`|«([^»]*)»", said)
    words = {re.sub(r"^\W+|\W+$", "", one or other) for one, other in cited}
    hole = differing[0]
    return {hole.typed.strip("\"'"), hole.wanted.strip("\"'")} <= words


def _is_named(hole: Hole, said: str) -> bool:
    """Vrai si la phrase cite, entre accents graves, ce qu’on a mis dans le trou, ou ce qu’il y faut."""
    quoted = " ".join(re.findall(r"`([^`]*)`", said))
    words = {*re.findall(r"\w+", hole.typed), *re.findall(r"\w+", hole.wanted)}
    return any(re.search(rf"\b{re.escape(word)}\b", quoted) for word in words)


def _awaited(hole: Hole, given: object, wanted: object, question: str, namespace: Namespace) -> str:
    """Le genre de chose qui va dans ce trou, ou ce que la question propose d’y mettre."""
    choices = offered(hole, question)
    if choices:
        return say("awaited-choice", choices=choices)
    if hole.role in {Role.METHOD, Role.COLUMN}:
        return say(f"awaited-{hole.role}")
    if hole.lead.endswith(".groupby(") and isinstance(given, str):
        return say("grouped-by" if _made_groups(hole, given, namespace) else "awaited-group")
    if isinstance(wanted, pd.DataFrame):
        return say("awaited-table")
    if wanted is xray.UNKNOWN or hole.role is Role.TEXT:
        return ""
    if read.is_number(wanted):
        if NAME.fullmatch(hole.wanted):
            return say("awaited-name")
        if arithmetic.result(hole.wanted) is ...:
            return say("awaited-value")
        if _is_a_percentage(given, wanted) and speaks_of_a_part(question):
            return say("awaited-part", code=hole.typed, value=f"{given / 100:g}")
        is_another = read.is_number(given) or arithmetic.is_in_numbers(hole.typed)
        return say("awaited-number" if is_another else "awaited-a-number")
    if NAME.fullmatch(hole.wanted):
        return say("awaited-name")
    return ""


def _made_groups(hole: Hole, column: object, namespace: Namespace) -> bool:
    """Vrai si la table rangée a cette colonne : sans quoi aucun groupe n’a pu se faire d’après elle."""
    ranged = re.search(r"([^\W\d]\w*)\.groupby\($", hole.lead)
    table = namespace.get(ranged[1]) if ranged else None
    return not isinstance(table, pd.DataFrame) or column in table.columns


def _is_a_percentage(given: Any, wanted: Any) -> TypeGuard[float]:
    """Vrai pour 50, là où l’on attend une part de 1 : le nombre tapé se lit sur cent."""
    return read.is_number(given) and 0 < wanted < 1 < given <= _A_HUNDRED


def _misspelt(hole: Hole, namespace: Namespace) -> Remark | None:
    """Ce que le trou montre de mal écrit, d’après ce qu’il attend : une méthode, une colonne, un texte, une valeur."""
    if not hole.typed:
        return Remark(say("empty"), MistakeKind.UNFINISHED)
    if hole.typed == "...":
        return Remark(say("still-empty"), MistakeKind.UNFINISHED)
    if spoken.is_lost(hole.typed) and not _asks_what_is_unknown(hole):
        return Remark(say("lost"))
    dashes = _dashes_around(hole, namespace)
    if dashes:
        return dashes
    if hole.role is Role.PROSE:
        return None
    if hole.role is Role.METHOD:
        return method.remark(hole)
    if hole.role is Role.COLUMN:
        return column.remark(hole, namespace)
    if hole.role is Role.TEXT:
        return text.remark(hole, namespace)
    return value.remark(hole, namespace)


def _asks_what_is_unknown(hole: Hole) -> bool:
    """Vrai pour `note="Ce que je ne sais pas : ____"` : le dire, c’est répondre, et le juge de la question le lit."""
    return _UNKNOWN.search(hole.lead) is not None


def _dashes_around(hole: Hole, namespace: Namespace) -> Remark | None:
    """`__"Poitiers"__`, `"Poitiers"__` : deux tirets effacés sur les quatre du blanc."""
    found = _DASHES_LEFT.fullmatch(hole.typed)
    if found is None or hole.typed in namespace:
        return None
    before, value, after = found.groups()
    if not before and not after:
        return None
    lacks_quotes = NAME.fullmatch(value) and TEXT.fullmatch(hole.wanted)
    if lacks_quotes:
        value = f'"{value}"'
    return Remark(say("dashes-around", value=value), MistakeKind.UNFINISHED)
