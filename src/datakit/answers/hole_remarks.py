"""Ce qu’il faut dire d’un trou mal rempli : le point en trop, la méthode qui rend la valeur et non son nom, le mot pris pour un nom."""

import ast
import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from datakit.answers import arithmetic, read, slips, spoken, xray
from datakit.answers.blank import Hole, Role
from datakit.answers.code import inputs, parsed
from datakit.answers.read import one_letter
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import normalise, number, plural

_NAME = re.compile(r"[^\W\d]\w*")
#: « une heure », « une-heure », « l’heure » : des mots qu’un nom du carnet réunit par des traits bas.
_SPOKEN_NAME = re.compile(r"[^\W\d]\w*(?:[ '’-]\w+)+")
_ARTICLE = re.compile(r"(?:les?|la|une?|des|ma|mon|mes|sa|son|ses)_|l_")
#: Des mots sans guillemets, là où l’on attend un texte : « La Gravière », « Mon trajet en bus ».
_PLAIN_WORDS = re.compile(r"[^\W\d]\w*(?:[ '’-]+\w+)*")
#: `19OO` : la lettre O parmi les chiffres.
_LETTER_O = re.compile(r"\d*[oO]+\d*")
_SPACED_NAME = re.compile(r"[^\W\d]\w*(?:[ '’]+\w+)+")
_TEXT = re.compile(r"""(?P<quote>["'])((?:(?!(?P=quote))[^\n])*)(?P=quote)""")
#: `velos.copie`, `"flux".ville` : un nom du carnet, derrière un point de trop.
_DOTTED = re.compile(r"""(?:[^\W\d][\w.]*|"[^"]*")\.([^\W\d]\w*)""")
#: `vues.mean`, `vues.mean()` : ce que l’on calcule, et la méthode qui le fait.
_WITH_A_METHOD = re.compile(r"([^\W\d][\w.]*)\.([^\W\d]\w*)(?:\(\))?")
#: À partir d’autant de mots, ce que Python ne lit pas est une phrase.
_A_SENTENCE = 4
#: Un trou plus long ne se recopie pas dans une phrase.
_SHOWN = 40
#: Une table plus longue ne se fouille pas pendant qu’on attend une explication.
_SEARCHED = 50_000
#: Un mot plus court que cela se retrouve par hasard dans un autre trou.
_LONG_ENOUGH = 3
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
#: Ces signes entourent un trou qui se multiplie : un « x » tapé dedans veut dire « fois ».
_TIMES = re.compile(r"(?:[x×] ?)?(\d[\d.]*)(?: ?[x×])?")

#: « 4 - 1 » : un calcul de nombres écrits, qui additionne ou soustrait.
_CALCULATION = re.compile(r"[\d. ]+(?:[-+][\d. ]+)+")
_QUOTE = re.compile(r"[\"']")
#: `bruit=b` : le nom d’un réglage, et sa valeur.
_KEYWORD = re.compile(r"([^\W\d]\w*) ?= ?([^=].*)")
#: `densite, population` : plusieurs noms, là où un seul va.
_SEVERAL_NAMES = re.compile(r"[\"']?[^\W\d]\w*[\"']?(?:(?:\s*[,;+]\s*|\s+et\s+)[\"']?[^\W\d]\w*[\"']?)+")
_SIGNS = {"<", ">", "*", "/"}
_COMPARED = re.compile(r"([<>=!]=)\s*$")
_OPERATIONS = ("**", "*", "/", "+", "-")
_POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_IN_ONE_GO = re.compile(r"(?:1[89]|20)\d\d(?:0\d|1[0-2])[0-3]\d")  # 20250714

#: « 5, 6 », « 3 à 7 », « 3 ou 4 » : `2,5`, sans espace, est un nombre à virgule.
_SEVERAL_NUMBERS = re.compile(r"\d+(?:, +\d+)+|\d+ ?(?:à|ou|et) ?\d+")

#: Des suites qu’un calcul prend l’une pour l’autre.
_SEQUENCES = (pd.Series, np.ndarray)

Namespace = Mapping[str, Any]


def say(kind: str, **details: object) -> str:
    """Une phrase de words.json, section `holes`, remplie."""
    return read.say("holes", kind, **details)


def where(hole: Hole) -> str:
    """« Dans le trou », ou « Dans le deuxième trou » s’il y en a plusieurs."""
    if hole.total == 1:
        return say("where")
    return say("where-rank", rank=ordinal(hole))


def ordinal(hole: Hole) -> str:
    """« deuxième » ; rien d’un trou qui est le seul."""
    if hole.total == 1:
        return ""
    ordinals = read.WORDS["ordinals"]
    if hole.rank > len(ordinals):
        return f"{hole.rank}e"
    return str(ordinals[hole.rank - 1])


def sure(holes: Sequence[Hole], namespace: Namespace) -> Remark | None:
    """Ce que le premier trou mal écrit montre de lui-même, quoi qu’en dise la réponse ; rien si aucun ne montre rien."""
    swapped = _swapped(holes)
    if swapped:
        return swapped
    article = slips.with_an_article(holes)
    if article:
        return Remark(article, MistakeKind.UNKNOWN_NAME)
    for hole in holes:
        if hole.right:
            continue
        found = _misspelt(hole, namespace)
        if found:
            return Remark(f"{where(hole)}, {found.message}", found.kind)
    return None


def is_a_free_text(hole: Hole) -> bool:
    """Vrai pour un texte bien écrit, là où la solution en met un autre : le juge de la question le lit, lui."""
    return hole.role is Role.TEXT and bool(_TEXT.fullmatch(hole.typed) and _TEXT.fullmatch(hole.wanted))


def _swapped(holes: Sequence[Hole]) -> Remark | None:
    """Deux trous, et ce qu’il faut dans l’un est dans l’autre."""
    differing = [hole for hole in holes if not hole.right]
    if len(differing) != 2:
        return None
    first, second = differing
    if not first.wanted or first.typed == second.typed:
        return None
    if not _is_there(first.typed, second.wanted) or not _is_there(second.typed, first.wanted):
        return None
    if any(_TEXT.fullmatch(hole.typed) for hole in differing) and not _TEXT.fullmatch(first.wanted):
        return None  # `"debut"`, là où va un nom sans guillemets : c’est cela qu’il faut dire
    return Remark(say("swapped", first=first.typed, second=second.typed), MistakeKind.OTHER_QUESTION)


def _is_there(typed: str, wanted: str) -> bool:
    """Vrai si l’on a tapé ce qu’un autre trou attend, à ses guillemets près, ou un calcul qui vaut le même nombre."""
    if _QUOTE.sub('"', typed) == _QUOTE.sub('"', wanted) or typed.strip("\"'") == wanted.strip("\"'"):
        return True
    return arithmetic.same_result(typed, wanted)


def other(holes: Sequence[Hole], namespace: Namespace) -> Remark | None:
    """Le seul trou qui n’a pas ce que la solution y met, et ce qu’on y attend ; rien si plusieurs diffèrent."""
    differing = [hole for hole in holes if not hole.right]
    if len(differing) != 1 or not differing[0].wanted:
        return None

    hole = differing[0]
    if "____" in hole.typed:  # laissé tel quel : la réponse a été écrite ailleurs
        return None

    given, wanted = values(hole, namespace)
    if isinstance(wanted, (tuple, list)):
        return None  # plusieurs valeurs dans un même trou : leur compte le dit mieux
    if _are_of_two_families(given, wanted):
        if given is ... and _NAME.fullmatch(hole.wanted):
            return Remark(f"{where(hole)}, {say('not-made', code=hole.typed)}", MistakeKind.WRONG_TYPE)
        if _are_sequences(given, wanted):
            said = say(
                "lengths", code=hole.typed, given=plural(len(given), "valeur"), wanted=number(len(wanted))
            )
            return Remark(f"{where(hole)}, {said}", MistakeKind.WRONG_TYPE)
        if isinstance(wanted, str) and _is_this_code(hole.typed, wanted):
            said = say("code-for-number", value=wanted)
            return Remark(f"{where(hole)}, {said}", MistakeKind.MISSING_QUOTES)
        kind = "family-name" if isinstance(wanted, str) and _NAME.fullmatch(hole.wanted) else "family"
        said = say(kind, code=hole.typed, given=xray.told(given), wanted=xray.family(wanted))
        return Remark(f"{where(hole)}, {said}{_noted(hole)}", MistakeKind.WRONG_TYPE)

    if len(hole.typed) > _SHOWN:
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
    awaited = _awaited(hole, given, wanted)
    return Remark(f"{said} {awaited}{_noted(hole)}".strip(), _kind_of_another([hole]))


def several(holes: Sequence[Hole], namespace: Namespace) -> Remark | None:
    """Plusieurs trous qui, à coup sûr, n’ont pas ce qu’on attend ; rien si l’un d’eux dit peut-être la même chose autrement."""
    differing = [hole for hole in holes if not hole.right]
    if len(differing) < 2 or not all(_is_surely_another(hole, namespace) for hole in differing):
        return None
    if len(differing) == differing[0].total:
        only_numbers = all(arithmetic.is_in_numbers(hole.wanted) for hole in differing)
        more = say("numbers-of-the-question") if only_numbers else ""
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
        return _NAME.fullmatch(hole.typed) is not None and _NAME.fullmatch(hole.wanted) is not None
    given, wanted = values(hole, namespace)
    return read.is_number(given) and read.is_number(wanted) and bool(given != wanted)


def _are_of_two_families(given: object, wanted: object) -> bool:
    """Un texte et un nombre, par exemple ; faux si l’on ne sait pas ce que vaut l’un des deux."""
    if given is xray.UNKNOWN or wanted is xray.UNKNOWN:
        return False
    return xray.family(given) != xray.family(wanted)


def _is_this_code(typed: str, wanted: str) -> bool:
    """Vrai pour `86092` ou `86.092`, là où l’on attend le texte « 86092 »."""
    return wanted.isdigit() and re.sub(r"[ .]", "", typed) == wanted


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
    if len(hole.typed) > _SHOWN or _is_named(hole, said):
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


def values(hole: Hole, namespace: Namespace) -> tuple[Any, Any]:
    """Ce que vaut ce qu’on a tapé, et ce qu’y met la solution : là où un nom s’évalue seul."""
    if hole.role in {Role.METHOD, Role.COLUMN}:
        return xray.UNKNOWN, xray.UNKNOWN
    return xray.value(hole.typed, namespace), xray.value(hole.wanted, namespace)


def _awaited(hole: Hole, given: object, wanted: object) -> str:
    """Le genre de chose qui va dans ce trou."""
    if hole.role in {Role.METHOD, Role.COLUMN}:
        return say(f"awaited-{hole.role}")
    if hole.lead.endswith(".groupby(") and isinstance(given, str):
        return say("grouped-by")
    if isinstance(wanted, pd.DataFrame):
        return say("awaited-table")
    if wanted is xray.UNKNOWN or hole.role is Role.TEXT:
        return ""
    if read.is_number(wanted):
        if _NAME.fullmatch(hole.wanted):
            return say("awaited-name")
        if arithmetic.result(hole.wanted) is ...:
            return say("awaited-value")
        is_another = read.is_number(given) or arithmetic.is_in_numbers(hole.typed)
        return say("awaited-number" if is_another else "awaited-a-number")
    if _NAME.fullmatch(hole.wanted):
        return say("awaited-name")
    return ""


def _noted(hole: Hole) -> str:
    """Ce que le commentaire de la ligne dit de ce trou ; s’il n’en est qu’un morceau, le commentaire parle d’autre chose."""
    if not hole.note or not hole.is_the_whole_line:
        return ""
    return " " + say("note", note=hole.note)


# --- Un trou mal écrit ---


def _misspelt(hole: Hole, namespace: Namespace) -> Remark | None:
    """Ce que le trou montre de mal écrit, d’après ce qu’il attend : une méthode, une colonne, un texte, une valeur."""
    if not hole.typed:
        return Remark(say("empty"), MistakeKind.UNFINISHED)
    if hole.typed == "...":
        return Remark(say("still-empty"), MistakeKind.UNFINISHED)
    if spoken.is_lost(hole.typed):
        return Remark(say("lost"))
    if hole.role is Role.PROSE:
        return None
    if hole.role is Role.METHOD:
        return _method(hole)
    if hole.role is Role.COLUMN:
        return _column(hole, namespace)
    if hole.role is Role.TEXT:
        return _text(hole, namespace)
    return _value(hole, namespace)


def _enough(hole: Hole) -> Remark | None:
    """`tranquilles)`, `grades[0]`, `index.annee_index`, `femme > homme` : ce qu’il faut y est, avec quelque chose de trop.

    Rien d’un mot trop court, ni d’un nombre parmi d’autres : il peut y être par hasard.
    """
    typed, wanted = hole.typed, hole.wanted
    if typed == wanted or len(wanted) < _LONG_ENOUGH or len(typed) > _SHOWN or hole.is_the_whole_line:
        return None
    if _TEXT.fullmatch(typed):  # un nom entre guillemets : d’autres phrases le disent
        return None
    found = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", typed)
    if found is None:
        return None

    extra = typed[: found.start()] + typed[found.end() :]
    is_a_number = arithmetic.is_in_numbers(wanted)
    if is_a_number and re.search(r"\w", extra):
        return None
    return Remark(say("enough", code=typed, word=wanted), MistakeKind.UNREADABLE_LINE)


def _method(hole: Hole) -> Remark | None:
    """Après un point et devant des parenthèses : le nom d’une méthode, en un mot."""
    without_the_hole = hole.typed.strip("_")
    if without_the_hole != hole.typed and _NAME.fullmatch(without_the_hole):
        return Remark(say("underscores", word=without_the_hole), MistakeKind.UNREADABLE_LINE)
    quoted = _TEXT.fullmatch(hole.typed.strip(". ()"))
    if quoted:
        return Remark(say("no-quotes", word=quoted[2]), MistakeKind.UNREADABLE_LINE)

    bare = hole.typed.strip(". ")
    # `kevin.idxmax()` : le nom d’avant le point est déjà écrit
    _, _, word = re.sub(r"(?:\(\))+$", "", bare).rpartition(".")
    french = normalise(word).replace(" ", "_")
    methods = read.WORDS["methods"]
    english = methods.get(french) or methods.get(_ARTICLE.sub("", french, count=1), "")

    if hole.typed.startswith("."):
        return Remark(say("dot", word=english or word), MistakeKind.UNREADABLE_LINE)
    if _WITH_A_METHOD.fullmatch(bare) and word == hole.wanted:
        return Remark(say("owner-written", word=word), MistakeKind.UNREADABLE_LINE)
    if bare.endswith("()"):
        return Remark(say("called", word=english or word), MistakeKind.UNREADABLE_LINE)

    enough = _enough(hole)
    if enough:
        return enough
    pair = read.WORDS["pairs"].get(f"{english or bare} {hole.wanted}")
    if pair:
        said = say(f"pair-{pair}", typed=english or bare, wanted=hole.wanted)
        return Remark(said, MistakeKind.OTHER_OPERATION)
    if hole.wanted in _said_for(word):
        return Remark(say("english", word=bare, english=hole.wanted), MistakeKind.UNKNOWN_NAME)
    if english and hole.wanted in {"", english}:
        return Remark(say("english", word=bare, english=english), MistakeKind.UNKNOWN_NAME)
    if not _NAME.fullmatch(bare):
        return Remark(say("a-method", typed=hole.typed[:_SHOWN]), MistakeKind.UNREADABLE_LINE)
    return None


def _said_for(word: str) -> list[str]:
    """Les méthodes que ce mot dit en français selon la question : « le dernier » est parfois le plus grand."""
    plain = _ARTICLE.sub("", normalise(word).replace(" ", "_"), count=1)
    found: list[str] = read.WORDS["said-methods"].get(plain, [])
    return found


def _column(hole: Hole, namespace: Namespace) -> Remark | None:
    """Après un point : le nom d’une colonne, sans guillemets, sans espace."""
    held = _column_holding(hole.typed.strip("\"'«» "), hole, namespace)
    if held:
        said = say("value-of-column", word=hole.typed.strip("\"'«» ")[:_SHOWN], column=held)
        return Remark(said, MistakeKind.UNKNOWN_NAME)
    if _SEVERAL_NAMES.fullmatch(hole.typed) and not _TEXT.fullmatch(hole.typed):
        return Remark(slips.say("one-column"), MistakeKind.UNREADABLE_LINE)
    if hole.typed.startswith("."):
        return Remark(say("dot", word=hole.typed.strip(". ()")), MistakeKind.UNREADABLE_LINE)
    bare = hole.typed.removesuffix("()")
    if _is_a_calculation(bare, namespace) and not _is_a_calculation(hole.wanted or hole.typed, namespace):
        return Remark(say("column-wanted", word=bare), MistakeKind.UNKNOWN_NAME)
    if _NAME.fullmatch(bare) and hole.typed.endswith("()"):
        return Remark(say("not-called", word=hole.typed.rstrip("()")), MistakeKind.UNREADABLE_LINE)
    quoted = _TEXT.fullmatch(hole.typed)
    if quoted and not _NAME.fullmatch(
        quoted[2]
    ):  # « Transports, déplacements » : une valeur, et non un nom de colonne
        return Remark(say("value-for-column", word=quoted[2][:_SHOWN]), MistakeKind.UNKNOWN_NAME)
    if quoted:
        return Remark(say("no-quotes", word=quoted[2]), MistakeKind.UNREADABLE_LINE)
    due = hole.wanted or hole.typed
    if _is_a_calculation(hole.typed, namespace) and not _is_a_calculation(due, namespace):
        return Remark(say("column-wanted", word=hole.typed), MistakeKind.UNKNOWN_NAME)
    enough = _enough(hole)
    if enough:
        return enough
    if "(" in hole.typed and _NAME.fullmatch(hole.wanted):
        return Remark(say("column-alone"), MistakeKind.UNREADABLE_LINE)
    return _spoken_name(hole, {}) or _spaced(hole)


def _column_holding(text: str, hole: Hole, namespace: Namespace) -> str:
    """La colonne où se lit ce texte de plusieurs mots, dans la table que la ligne ouvre ; vide si aucune ne l’a."""
    owner = re.search(r"([^\W\d]\w*)\.?$", hole.lead.rstrip())
    table = namespace.get(owner[1]) if owner else None
    if _NAME.fullmatch(text) or not isinstance(table, pd.DataFrame) or len(table) > _SEARCHED:
        return ""
    for column in table.columns:
        if str(table[column].dtype) == "str" and (table[column] == text).any():
            return str(column)
    return ""


def _is_a_calculation(word: str, namespace: Namespace) -> bool:
    """Vrai pour `max`, `mean`… qu’aucune table du carnet n’a pour colonne."""
    if word not in read.WORDS["methods"].values():
        return False
    tables = [value for value in list(namespace.values()) if isinstance(value, pd.DataFrame)]
    return not any(word in table.columns for table in tables)


def _text(hole: Hole, namespace: Namespace) -> Remark | None:
    """Entre guillemets : un texte, dont les guillemets sont déjà écrits."""
    half = _half_quoted(hole)
    if half:
        return half
    written = _day_written(hole) or _enough(hole)
    if written:
        return written

    quoted = _TEXT.fullmatch(hole.typed)
    due = _TEXT.fullmatch(hole.wanted)
    is_a_code = due is not None and _is_this_code(hole.typed, due[2])  # sa leçon vient après
    if due and not quoted and not is_a_code and normalise(hole.typed) == normalise(due[2]):
        return Remark(say("keep-quotes", word=hole.typed), MistakeKind.MISSING_QUOTES)
    if quoted:
        return _another_text(hole, quoted[2], namespace)
    if hole.typed[:1] in "\"'[":
        return None
    return _without_its_quotes(hole, namespace)


def _another_text(hole: Hole, word: str, namespace: Namespace) -> Remark | None:
    """Un texte entre guillemets, qui n’est pas celui de la solution."""
    due = _TEXT.fullmatch(hole.wanted)
    if due and word != due[2]:
        return _almost(word, due[2])
    if word == hole.wanted and hole.wanted in namespace:  # `"MOT"`, là où `MOT` vaut un texte
        said = say("a-word", word=word, value=xray.told(namespace[hole.wanted]))
        return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
    return None


def _without_its_quotes(hole: Hole, namespace: Namespace) -> Remark | None:
    """Ce qu’on a tapé sans les guillemets qui étaient écrits : un nom du carnet, une phrase, un mot."""
    if hole.typed in namespace and not isinstance(namespace[hole.typed], str):
        said = say("name-for-text", word=hole.typed, given=xray.told(namespace[hole.typed]))
        return Remark(said, MistakeKind.MISSING_QUOTES)
    if _is_a_sentence(hole) or _is_a_text_undressed(hole, namespace):
        return Remark(say("quotes-lost", code=hole.typed[:_SHOWN]), MistakeKind.MISSING_QUOTES)
    if hole.typed in namespace or not hole.wanted.strip("\"'"):
        return None

    bare = hole.typed.rstrip(" .)")  # `b.`, comme la liste l’imprime
    if hole.before == "[" and re.search(r"\b(?:et|ou)\b", bare):  # `[a et c]` : la virgule d’abord
        return None
    is_a_sign = not re.search(r"[\w\"']", hole.typed)  # `%`, sans ses guillemets
    if _PLAIN_WORDS.fullmatch(bare) or is_a_sign:
        return Remark(say("keep-quotes", word=bare), MistakeKind.MISSING_QUOTES)
    return None


def _day_written(hole: Hole) -> Remark | None:
    """Un jour écrit autrement que `"1914-08-05"`, là où c’est ce que l’on attend : sans guillemets, à l’envers, incomplet."""
    due = _ISO_DAY.fullmatch(hole.wanted.strip("\"'"))
    if due is None:
        return None
    if hole.typed == due[0]:
        return Remark(say("day-quotes", value=due[0]), MistakeKind.MISSING_QUOTES)

    typed = hole.typed.strip("\"'")
    if typed == f"{due[1]}-{due[3]}-{due[2]}":
        return Remark(say("day-month-first"), MistakeKind.NUMBER_FORMAT)
    if re.fullmatch(r"\d{4}(?:-\d\d)?", typed):
        return Remark(say("day-whole", code=hole.typed), MistakeKind.UNFINISHED)
    if re.fullmatch(r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}", typed):
        return Remark(say("day-year-first"), MistakeKind.NUMBER_FORMAT)
    return None


def _is_a_sentence(hole: Hole) -> bool:
    """Vrai pour une phrase qui a perdu ses guillemets : des mots que Python ne lit pas, hors d’une liste."""
    if hole.before == "[" or parsed(hole.typed).body:
        return False
    return len(hole.typed.split()) >= _A_SENTENCE


def _is_a_text_undressed(hole: Hole, namespace: Namespace) -> bool:
    """Vrai pour `sucres > glucides`, là où des guillemets étaient écrits, si aucun nom du carnet n’a pu être visé."""
    if _PLAIN_WORDS.fullmatch(hole.typed) or (hole.wanted and hole.wanted[0] not in "\"'"):
        return False
    unknown = [name for name in inputs(hole.typed) if name not in namespace]
    for name in unknown:
        if any(one_letter(name, other) for other in namespace):
            return False
    return bool(unknown)


def _value(hole: Hole, namespace: Namespace) -> Remark | None:
    """Un nom du carnet, un nombre, un calcul : ce que l’on attend se lit dans la solution."""
    slip = slips.slip(hole, namespace)
    if slip:
        return slip
    quoted = _TEXT.fullmatch(hole.typed)
    if quoted:
        return _quoted(hole, quoted[2], namespace)

    # L’ordre compte : le premier qui reconnaît une faute la dit, du plus sûr au moins sûr.
    return (
        _spoken_name(hole, namespace)
        or _several_for_a_number(hole)
        or _worth_another_number(hole, namespace)
        or _dotted(hole, namespace)
        or _letter_for_a_digit(hole, namespace)
        or _half_quoted(hole)
        or _copied_minus(hole)
        or _already_written(hole)
        or _several_for_a_name(hole, namespace)
        or _waiting(hole, namespace)
        or _first_calculated(hole)
        or _pointed(hole, namespace)
        or _enough(hole)
        or _without_its_minus(hole, namespace)
        or _digits_apart(hole, namespace)
        or _times_sign(hole)
        or _yes_or_no(hole, namespace)
        or _sign_again(hole)
        or _spoken(hole, namespace)
        or _spaced(hole)
    )


def _several_for_a_number(hole: Hole) -> Remark | None:
    """`5, 6`, `3 à 7`, `3 ou 4`, là où l’on attend un seul nombre entier."""
    if not hole.wanted.isdigit() or not _SEVERAL_NUMBERS.fullmatch(hole.typed):
        return None
    return Remark(f"{say('typed', code=hole.typed)} {say('one-number')}", MistakeKind.WRONG_TYPE)


def _worth_another_number(hole: Hole, namespace: Namespace) -> Remark | None:
    """`annee`, qui vaut ici 1910, là où la question demande un autre nombre."""
    value = namespace.get(hole.typed)
    if not arithmetic.is_in_numbers(hole.wanted) or not read.is_number(value):
        return None
    if value == arithmetic.result(hole.wanted):
        return None
    return Remark(say("worth", code=hole.typed, value=xray.told(value)), MistakeKind.OTHER_QUESTION)


def _digits_apart(hole: Hole, namespace: Namespace) -> Remark | None:
    """`3 85`, là où l’on attend un nombre : une espace y est restée."""
    if not re.fullmatch(r"\d+(?:[ \u202f\u00a0]\d+)+", hole.typed) or not _wants_a_number(hole, namespace):
        return None
    joined = re.sub(r"\D", "", hole.typed)
    said = f"{say('typed', code=hole.typed)} {read.say('spoken', 'thousands', value=joined)}"
    return Remark(said, MistakeKind.NUMBER_FORMAT)


def _times_sign(hole: Hole) -> Remark | None:
    """`x 7`, là où le signe `*` est déjà écrit."""
    times = _TIMES.fullmatch(hole.typed)
    if times is None or hole.typed == times[1] or "*" not in {hole.before, hole.after}:
        return None
    return Remark(say("times", value=times[1]), MistakeKind.UNREADABLE_LINE)


def _yes_or_no(hole: Hole, namespace: Namespace) -> Remark | None:
    """« oui », « non », « vrai », « faux », là où la table l’écrit en chiffres."""
    word = hole.typed.casefold()
    if word not in read.WORDS["yes-no"] and word not in read.WORDS["truth"]:
        return None
    if hole.typed in namespace or not _wants_a_number(hole, namespace):
        return None
    return Remark(say("yes-no-number"), MistakeKind.TEXT_FOR_NUMBER)


def _sign_again(hole: Hole) -> Remark | None:
    """`= 3` derrière un `=`, `- 3` derrière un `-`."""
    if hole.typed.startswith("="):
        return Remark(say("equal"), MistakeKind.UNREADABLE_LINE)
    if hole.before in _OPERATIONS and hole.typed.startswith(hole.before):
        rest = hole.typed.strip(f"{hole.before} ")
        return Remark(say("already", sign=hole.before, value=rest), MistakeKind.UNREADABLE_LINE)
    return None


def _without_its_minus(hole: Hole, namespace: Namespace) -> Remark | None:
    """`4`, ou « quatre », là où l’on attend `-4` : le signe moins en fait partie."""
    if not re.fullmatch(r"-\d+", hole.wanted) or hole.typed.startswith("-"):
        return None
    typed = xray.value(hole.typed, namespace)
    is_a_count = isinstance(typed, int) or hole.typed.casefold() in read.WORDS["digits"]
    if not is_a_count:
        return None
    return Remark(say("minus-missing"), MistakeKind.UNFINISHED)


def _spoken_name(hole: Hole, namespace: Namespace) -> Remark | None:
    """« une heure », « une-heure », « la voisine » : un nom du carnet, dit comme on le dirait."""
    joined = re.sub(r"[ '’-]", "_", hole.typed)
    if joined == hole.wanted != hole.typed:  # `janvier.taux blessures`
        return Remark(say("glued", code=hole.typed, name=hole.wanted), MistakeKind.UNKNOWN_NAME)
    if not _SPOKEN_NAME.fullmatch(hole.typed) or hole.wanted.isdigit():
        return None
    glued = re.sub(r"[ '’-]", "_", normalise(hole.typed))
    for name in (glued, _ARTICLE.sub("", glued, count=1)):
        wanted = normalise(hole.wanted) == name
        if wanted or (name in namespace and _NAME.fullmatch(hole.wanted)):
            name = hole.wanted if wanted else name
            kind = "glued" if name.count("_") else "alone-name"
            return Remark(say(kind, code=hole.typed, name=name), MistakeKind.UNKNOWN_NAME)
    return _name_among_words(hole)


def _name_among_words(hole: Hole) -> Remark | None:
    """« l’agenda de la ville » : le nom attendu y est, parmi d’autres mots."""
    if hole.wanted not in re.split("[ '’-]", hole.typed):
        return None
    said = say("alone-name", code=hole.typed, name=hole.wanted)
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _dotted(hole: Hole, namespace: Namespace) -> Remark | None:
    """`velos.copie`, `"flux".ville` : le dernier nom est déjà celui d’une table, et rien ne le précède."""
    found = _DOTTED.fullmatch(hole.typed)
    if found is None or not _NAME.fullmatch(hole.wanted):
        return None
    if xray.value(hole.typed, namespace) is not xray.UNKNOWN:
        return None
    name = found[1]
    if name != hole.wanted and not isinstance(namespace.get(name), pd.DataFrame):
        return None
    return Remark(say("dotted", code=hole.typed, name=name), MistakeKind.UNKNOWN_NAME)


def _half_quoted(hole: Hole) -> Remark | None:
    """`Poitiers"` ou `""Poitiers"` : un guillemet manque, ou est de trop."""
    word = hole.typed.strip("\"'` ")
    if word == hole.typed or _TEXT.fullmatch(hole.typed) or _QUOTE.search(word):
        return None
    if not word or not _TEXT.fullmatch(hole.wanted):
        return None
    return Remark(say("one-quote-each-side", word=word), MistakeKind.MISSING_QUOTES)


def _several_for_a_name(hole: Hole, namespace: Namespace) -> Remark | None:
    """`[feu]`, `"rouge", "vert"` : une liste, là où la solution met le nom d’une liste."""
    if not _NAME.fullmatch(hole.wanted) or read.is_number(xray.value(hole.wanted, namespace)):
        return None
    tree = parsed(f"({hole.typed})").body
    if len(tree) != 1 or not isinstance(tree[0], ast.Expr):
        return None
    if not isinstance(tree[0].value, (ast.List, ast.Tuple)):
        return None
    return Remark(say("one-name"), MistakeKind.UNKNOWN_NAME)


def _copied_minus(hole: Hole) -> Remark | None:
    """`−200`, copié du texte : ce signe n’est pas celui du clavier."""
    sign = re.search("[−–—]", hole.typed)
    if sign is None:
        return None
    value = re.sub("[−–—] ?", "-", hole.typed)
    said = say("minus", sign=sign[0], value=value)
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _already_written(hole: Hole) -> Remark | None:
    """`< 7` derrière un `<`, `5*` devant un `*`, `bruit=b` derrière `bruit=` : ce qui est déjà écrit autour du trou."""
    typed = hole.typed
    has_one_comma = typed.endswith(",") and "," not in typed[:-1]
    if has_one_comma and hole.after in {",", "}", "]", ")"}:
        return Remark(say("already-comma", value=typed[:-1].strip()), MistakeKind.UNREADABLE_LINE)

    method = _WITH_A_METHOD.fullmatch(typed)
    if method and method[1] == hole.wanted:
        kind = "already-method" if _is_called_next(method[2], hole) else "extra-method"
        said = say(kind, method=method[2], value=method[1])
        return Remark(said, MistakeKind.UNREADABLE_LINE)

    keyword = _KEYWORD.fullmatch(typed)
    if keyword and hole.before == "=" and not hole.is_the_whole_line:
        said = say("already-keyword", name=keyword[1], value=keyword[2])
        return Remark(said, MistakeKind.UNREADABLE_LINE)

    value = typed.strip("<>=!*/ ")
    compared = _COMPARED.search(hole.lead)  # `<= 4`, derrière un `<=`
    if compared and typed.startswith(compared[1]) and value:
        return Remark(say("already-sign", sign=compared[1], value=value), MistakeKind.UNREADABLE_LINE)
    if hole.before in _SIGNS and typed[:1] in _SIGNS:
        return Remark(say("already-sign", sign=hole.before, value=value), MistakeKind.UNREADABLE_LINE)
    if hole.after in _SIGNS and typed[-1:] == hole.after:
        return Remark(say("already-sign", sign=hole.after, value=value), MistakeKind.UNREADABLE_LINE)
    return None


def _is_called_next(method: str, hole: Hole) -> bool:
    """Vrai si la ligne lance déjà cette méthode juste après le trou : `(~____).mean()`."""
    return re.match(rf"[)\]\s]*\.{method}\s*\(", hole.rest) is not None


def _letter_for_a_digit(hole: Hole, namespace: Namespace) -> Remark | None:
    """`19OO`, écrit avec deux lettres O ; ou la lettre seule, là où l’on attend un nombre."""
    if not _LETTER_O.fullmatch(hole.typed) or hole.typed in namespace:
        return None
    if not hole.typed[0].isdigit() and not _wants_a_number(hole, namespace):
        return None
    digits = re.sub("[oO]", "0", hole.typed)
    return Remark(say("letter-o", code=hole.typed, value=digits), MistakeKind.NUMBER_FORMAT)


def _spoken(hole: Hole, namespace: Namespace) -> Remark | None:
    """« 15,5 kg », « cinq jours », « 8 h 27 » : un nombre écrit comme on le dirait."""
    wants_a_number = _wants_a_number(hole, namespace)
    spelled_out = wants_a_number and spoken.spelled_out(hole.typed)
    if hole.typed in namespace and not spelled_out:  # `toutes`, une table du carnet
        return None

    day = _day_in_one_go(hole.typed, hole)
    if day:
        return day

    said = spoken.remark(hole.typed)
    if said is None:
        return None
    if isinstance(namespace.get(hole.wanted), pd.DataFrame):  # un autre nom que celui de la table
        return None

    told = said.message
    if _is_a_whole_comma(hole, namespace):
        told = say("whole-comma", value=hole.typed.partition(",")[0].strip())
    if wants_a_number:
        return _spoken_number(hole, namespace, told, said.kind)

    if spoken.is_vague(hole.typed) and hole.wanted:  # « tous », là où va une table
        return None
    wants_a_text = hole.wanted[:1] in "\"'[({"
    if not wants_a_text and not hole.is_the_whole_line:
        told = f"{said.message} {say('number-or-name')}"
    return Remark(f"{say('typed', code=hole.typed)} {told}{_noted(hole)}", said.kind)


def _spoken_number(hole: Hole, namespace: Namespace, told: str, kind: MistakeKind | None) -> Remark | None:
    """La même chose, là où l’on attend un nombre : une heure, une année, un pourcentage s’y écrivent autrement."""
    if spoken.as_date(hole.typed):  # « entre guillemets » ne ferait pas le nombre que l’on attend
        return None

    typed = say("typed", code=hole.typed)
    if kind and _another_year(hole):
        return Remark(f"{typed} {say('another-year')}", kind)

    if spoken.is_hour(hole.typed):
        told = _duration(hole, namespace) or say("hour-for-number")
    told = spoken.as_percent(hole.typed, xray.value(hole.wanted, namespace)) or told
    told = f"{told} {_not_whole(hole, namespace)}".rstrip()
    return Remark(f"{typed} {told}{_noted(hole)}", kind)


def _duration(hole: Hole, namespace: Namespace) -> str:
    """« 5 heures », « 1h » : un nombre d’heures seul ; en minutes, si c’est ainsi qu’on l’attend."""
    hours = spoken.whole_hours(hole.typed)
    if hours is None:
        return ""
    wanted = arithmetic.result(hole.wanted)
    if wanted is ...:
        wanted = xray.value(hole.wanted, namespace)
    if wanted == 60 * hours:
        return say("hours-in-minutes", value=60 * hours)
    return read.say("spoken", "measure", value=hours)


def _another_year(hole: Hole) -> bool:
    """« mars 2025 », là où l’on attend 2023 : ôter le mois n’y suffirait pas."""
    years = re.findall(r"\b(?:1[89]|20)\d\d\b", hole.typed)
    return bool(re.fullmatch(r"(?:1[89]|20)\d\d", hole.wanted)) and years != [] and hole.wanted not in years


def _not_whole(hole: Hole, namespace: Namespace) -> str:
    """« 0,06 » là où la solution met un nombre entier : corriger la virgule ne suffirait pas."""
    said = spoken.written(hole.typed)
    wanted = xray.value(hole.wanted, namespace)
    if said is None or said.kind != "comma" or not isinstance(wanted, int):
        return ""
    if float(said.value).is_integer():
        return ""
    return say("whole-number")


def _is_a_whole_comma(hole: Hole, namespace: Namespace) -> bool:
    """« 5,0 » là où la solution met un nombre entier : `5.0` y serait encore refusé."""
    said = spoken.written(hole.typed)
    wanted = xray.value(hole.wanted, namespace)
    if said is None or said.kind != "comma" or not isinstance(wanted, int):
        return False
    is_a_rank_or_a_count = hole.before in {"(", "["}  # ailleurs, `5.0` se compare et se calcule
    return is_a_rank_or_a_count and float(said.value).is_integer()


def _day_in_one_go(typed: str, hole: Hole) -> Remark | None:
    """Une date écrite comme on l’écrit, là où la solution l’écrit d’un trait : `20250714`."""
    if not _IN_ONE_GO.fullmatch(hole.wanted):
        return None
    day = spoken.as_date(typed) or spoken.as_date(
        f"{typed} {hole.wanted[:4]}"
    )  # « 14 juillet », sans son année
    if day is None:
        return None
    said = say("in-one-go", code=hole.typed, value=f"{day:%Y%m%d}")
    return Remark(f"{said}{_noted(hole)}", MistakeKind.NUMBER_FORMAT)


def _first_calculated(hole: Hole) -> Remark | None:
    """`5 * 4 - 1 / 60` : le calcul du trou est bon, mais la multiplication voisine passe devant."""
    if not _CALCULATION.fullmatch(hole.typed) or not {hole.before, hole.after}.intersection("*/"):
        return None
    if hole.wanted.strip("() ") != hole.typed.strip() and not _worth(hole.typed, hole.wanted):
        return None
    return Remark(say("parentheses", code=hole.typed), MistakeKind.UNREADABLE_LINE)


def _worth(typed: str, wanted: str) -> bool:
    """Vrai pour deux calculs de nombres écrits qui font le même nombre."""
    if not _CALCULATION.fullmatch(f"{wanted} + 0"):
        return False
    return bool(eval(typed) == eval(wanted))  # des chiffres et quatre signes, rien d’autre


def _pointed(hole: Hole, namespace: Namespace) -> Remark | None:
    """`3.500` là où l’on attend 3500 : le point a voulu séparer des milliers."""
    joined = hole.typed.replace(".", "")
    if hole.is_the_whole_line:  # le verdict le dit déjà
        return None
    if not _POINTED.fullmatch(hole.typed) or xray.value(hole.wanted, namespace) != int(joined):
        return None
    return Remark(say("pointed", code=hole.typed, value=joined), MistakeKind.NUMBER_FORMAT)


def _wants_a_number(hole: Hole, namespace: Namespace) -> bool:
    """Vrai si la solution met dans ce trou un nombre, ou un calcul de nombres comme `8 * 60`."""
    if read.is_number(xray.value(hole.wanted, namespace)):
        return True
    return arithmetic.is_in_numbers(hole.wanted)


def _quoted(hole: Hole, word: str, namespace: Namespace) -> Remark | None:
    """Un texte là où la solution met un nom ou un nombre."""
    wanted = xray.value(hole.wanted, namespace) if hole.wanted else xray.UNKNOWN
    if _TEXT.fullmatch(hole.wanted) or (isinstance(wanted, str) and wanted == word):
        return None
    day = _day_in_one_go(word, hole)
    if day:
        return day
    if isinstance(wanted, str) and word not in namespace:
        return _almost(word, wanted)
    if word in namespace and not (read.is_number(wanted) and spoken.written(word)):
        said = say("a-word", word=word, value=xray.told(namespace[word]))
        return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
    if read.is_number(wanted):
        number = spoken.written(word)
        told = number.message if number else ""
        if spoken.is_hour(word):  # ni l’heure entre guillemets, ni les heures à virgule ne sont ce nombre
            told = say("hour-quoted")
        said = say("text-for-number", code=hole.typed)
        return Remark(f"{said} {told}{_noted(hole)}".rstrip(), MistakeKind.TEXT_FOR_NUMBER)
    if _NAME.fullmatch(hole.wanted):
        return Remark(say("name-wanted", word=word), MistakeKind.TEXT_FOR_NUMBER)
    return None


def _almost(word: str, wanted: str) -> Remark | None:
    """Le texte attendu, à une espace, un guillemet ou une lettre près ; rien d’un autre texte."""
    if wanted.isdigit() and re.fullmatch(rf"{wanted} ?(?:[^\W\d]+|°|%)", word):
        return Remark(slips.say("inner-unit", word=word, wanted=wanted), MistakeKind.NUMBER_FORMAT)
    if len(wanted) >= _LONG_ENOUGH and wanted in re.split(r"[,;]\s*", word):
        return Remark(slips.say("one-word", word=word, wanted=wanted), MistakeKind.MISSPELT_TEXT)
    if re.fullmatch(rf"\w+ ?[=:] ?{re.escape(wanted)}", word):
        return Remark(say("inner-prefix", word=word, wanted=wanted), MistakeKind.MISSPELT_TEXT)
    if "".join(word.split()) == "".join(wanted.split()):
        return Remark(say("a-space", word=word), MistakeKind.MISSPELT_TEXT)
    if word.strip(" «»“”\u00a0\u202f") == wanted:
        return Remark(say("inner-quotes", word=word), MistakeKind.MISSPELT_TEXT)
    if word.strip(" .:;,!?") == wanted:
        return Remark(say("inner-sign", word=word), MistakeKind.MISSPELT_TEXT)
    if len(wanted) > 4 and one_letter(normalise(word), normalise(wanted)):
        changed = say("almost-case") if word.casefold() == wanted.casefold() else ""
        if not changed and normalise(word) == normalise(wanted):
            changed = say("almost-accent")
        said = f"{say('almost', word=word, wanted=wanted)} {changed}".strip()
        return Remark(said, MistakeKind.MISSPELT_TEXT)
    return None


def _waiting(hole: Hole, namespace: Namespace) -> Remark | None:
    """`ecarts.mean`, une méthode que l’on n’a pas lancée."""
    if not parsed(hole.typed).body or hole.after == "(":
        return None
    found = xray.value(hole.typed, namespace)
    wanted = xray.value(hole.wanted, namespace) if hole.wanted else xray.UNKNOWN
    if not xray.is_waiting(found) or xray.is_waiting(wanted):
        return None
    if wanted is xray.UNKNOWN and "(" not in hole.wanted:  # la solution, elle aussi, ne nomme qu’une fonction
        return None
    return Remark(say("waiting", code=hole.typed), MistakeKind.UNFINISHED)


def _spaced(hole: Hole) -> Remark | None:
    """« architecture publiée » pour `architecture_publiee` ; « borne haute », qui ne peut pas être un nom."""
    if not _SPACED_NAME.fullmatch(hole.typed) or parsed(hole.typed).body:
        return None
    return Remark(say(_spaced_kind(hole), code=hole.typed), MistakeKind.UNREADABLE_LINE)


def _spaced_kind(hole: Hole) -> str:
    """La phrase qui dit ce que l’on attend à la place de plusieurs mots."""
    kind = awaited_kind(hole)
    return f"spaced-{kind}" if kind in {"text", "number", "calculation"} else "spaced"


def awaited_kind(hole: Hole) -> str:
    """Ce que la solution met dans ce trou : « text », « number », « name », « calculation » ; vide si l’on n’en sait rien."""
    if not hole.wanted or hole.role in {Role.METHOD, Role.COLUMN}:
        return ""
    if hole.role is Role.TEXT or hole.wanted[0] in "\"'":
        return "text"
    if arithmetic.is_in_numbers(hole.wanted):
        return "number"
    if _NAME.fullmatch(hole.wanted):
        return "name"
    return "calculation" if hole.wanted[0] not in "[{" else ""
