"""Ce que plusieurs genres de trous ont en commun : les motifs d’un nom et d’un texte, le mot de trop, le guillemet manquant, le nom dit en français."""

import re
from collections.abc import Mapping
from typing import Any

from datakit.answers import arithmetic, read, slips, spoken, xray
from datakit.answers.blank import Hole, Role
from datakit.answers.code import parsed
from datakit.answers.hole_remarks.sentences import noted, say
from datakit.answers.read import one_letter
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import normalise

NAME = re.compile(r"[^\W\d]\w*")
#: « une heure », « une-heure », « l’heure » : des mots qu’un nom du carnet réunit par des traits bas.
_SPOKEN_NAME = re.compile(r"[^\W\d]\w*(?:[ '’-]\w+)+")
ARTICLE = re.compile(r"(?:les?|la|une?|des|ma|mon|mes|sa|son|ses)_|l_")
_SPACED_NAME = re.compile(r"[^\W\d]\w*(?:[ '’]+\w+)+")
TEXT = re.compile(r"""(?P<quote>["'])((?:(?!(?P=quote))[^\n])*)(?P=quote)""")
#: `vues.mean`, `vues.mean()` : ce que l’on calcule, et la méthode qui le fait.
WITH_A_METHOD = re.compile(r"([^\W\d][\w.]*)\.([^\W\d]\w*)(?:\(\))?")
#: `assert ____`, `if ____` : ce qui suit est vrai ou faux.
_A_CONDITION = re.compile(r"\b(?:assert|if|while)\s+$")
_COMPARISON = re.compile(r"[<>]=?|[!=]=")
#: Un trou plus long ne se recopie pas dans une phrase.
SHOWN = 40
#: Un mot plus court que cela se retrouve par hasard dans un autre trou.
_LONG_ENOUGH = 3
QUOTE = re.compile(r"[\"']")
_NUMBERS_OF_A_LIST = re.compile(r"-?\d[\d.]*(?:\s*,\s*-?\d[\d.]*)+")  # 3949, 994, 1091, 1232
_IN_ONE_GO = re.compile(r"(?:1[89]|20)\d\d(?:0\d|1[0-2])[0-3]\d")  # 20250714

Namespace = Mapping[str, Any]


def is_this_code(typed: str, wanted: str) -> bool:
    """Vrai pour `86092` ou `86.092`, là où l’on attend le texte « 86092 »."""
    return wanted.isdigit() and re.sub(r"[ .]", "", typed) == wanted


def values(hole: Hole, namespace: Namespace) -> tuple[Any, Any]:
    """Ce que vaut ce qu’on a tapé, et ce qu’y met la solution : là où un nom s’évalue seul."""
    if hole.role in {Role.METHOD, Role.COLUMN} or wants_a_function(hole):
        return xray.UNKNOWN, xray.UNKNOWN
    return xray.value(hole.typed, namespace), xray.value(hole.wanted, namespace)


#: `cle in index.values()`, là où `cle in index` convient.
_AMONG = re.compile(r"\.(values|items)\(\)")


def wants_a_function(hole: Hole) -> bool:
    """Vrai pour `sorted(table, key=____)`, qui veut une fonction de la cellule, et la lance lui-même."""
    return hole.lead.rstrip().endswith("key=")


def with_something_extra(hole: Hole) -> Remark | None:
    """`tranquilles)`, `grades[0]`, `index.annee_index`, `femme > homme` : ce qu’il faut y est, avec quelque chose de trop.

    Rien d’un mot trop court, ni d’un nombre parmi d’autres : il peut y être par hasard.
    """
    typed, wanted = hole.typed, hole.wanted
    if typed == wanted or len(wanted) < _LONG_ENOUGH or len(typed) > SHOWN or hole.is_the_whole_line:
        return None
    if TEXT.fullmatch(typed):  # un nom entre guillemets : d’autres phrases le disent
        return None
    # Derrière `assert`, `len(table) > 0` dit ce que dit `table`.
    if _A_CONDITION.search(hole.lead) and _COMPARISON.search(typed):
        return None
    found = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", typed)
    if found is None:
        return None

    extra = typed[: found.start()] + typed[found.end() :]
    is_a_number = arithmetic.is_in_numbers(wanted)
    if is_a_number and re.search(r"\w", extra):
        return None
    among = _AMONG.fullmatch(extra)
    if among:
        return Remark(say("among", method=among[1], word=wanted), MistakeKind.OTHER_VALUE)
    return Remark(say("enough", code=typed, word=wanted), MistakeKind.UNREADABLE_LINE)


def spoken_name(hole: Hole, namespace: Namespace) -> Remark | None:
    """« une heure », « une-heure », « la voisine » : un nom du carnet, dit comme on le dirait."""
    joined = re.sub(r"[ '’-]", "_", hole.typed)
    if joined == hole.wanted != hole.typed:  # `janvier.taux blessures`
        return Remark(say("glued", code=hole.typed, name=hole.wanted), MistakeKind.UNKNOWN_NAME)
    if not _SPOKEN_NAME.fullmatch(hole.typed) or hole.wanted.isdigit():
        return None
    glued = re.sub(r"[ '’-]", "_", normalise(hole.typed))
    for name in (glued, ARTICLE.sub("", glued, count=1)):
        wanted = normalise(hole.wanted) == name
        if wanted or (name in namespace and NAME.fullmatch(hole.wanted)):
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


def half_quoted(hole: Hole) -> Remark | None:
    """`Poitiers"` ou `""Poitiers"` : un guillemet manque, ou est de trop."""
    word = hole.typed.strip("\"'` ")
    if word == hole.typed or TEXT.fullmatch(hole.typed) or QUOTE.search(word):
        return None
    if not word or not TEXT.fullmatch(hole.wanted):
        return None
    return Remark(say("one-quote-each-side", word=word), MistakeKind.MISSING_QUOTES)


def day_in_one_go(typed: str, hole: Hole) -> Remark | None:
    """Une date écrite comme on l’écrit, là où la solution l’écrit d’un trait : `20250714`."""
    if not _IN_ONE_GO.fullmatch(hole.wanted):
        return None
    with_its_year = f"{typed} {hole.wanted[:4]}"  # « 14 juillet », sans son année
    day = spoken.as_date(typed) or spoken.as_date(with_its_year)
    if day is None:
        return None
    said = say("in-one-go", code=hole.typed, value=f"{day:%Y%m%d}")
    return Remark(f"{said}{noted(hole)}", MistakeKind.NUMBER_FORMAT)


def is_a_number_wanted(hole: Hole, namespace: Namespace) -> bool:
    """Vrai si la solution met dans ce trou un nombre, ou un calcul de nombres comme `8 * 60`."""
    if read.is_number(xray.value(hole.wanted, namespace)):
        return True
    return arithmetic.is_in_numbers(hole.wanted)


def _numbers_in(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]


def almost(word: str, wanted: str) -> Remark | None:
    """Le texte attendu, à une espace, un guillemet ou une lettre près ; rien d’un autre texte, ni d’un autre nombre.

    >>> almost("Potiers", "Poitiers") is None, almost("2005-04", "2005-03") is None
    (False, True)
    """
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
    reads_the_same = len(wanted) > 1 and normalise(word) == normalise(wanted)  # « asie » pour « Asie »
    is_one_letter_away = len(wanted) > 4 and one_letter(normalise(word), normalise(wanted))
    is_another_number = _numbers_in(word) != _numbers_in(
        wanted
    )  # « 2005-04 » est un autre mois, et non une faute de frappe
    if reads_the_same or (is_one_letter_away and not is_another_number):
        changed = say("almost-case") if word.casefold() == wanted.casefold() else ""
        if not changed and reads_the_same:
            changed = say("almost-accent")
        if not reads_the_same and word[0].isupper() != wanted[0].isupper():
            changed = say("almost-case-and-letter")
        said = f"{say('almost', word=word, wanted=wanted)} {changed}".strip()
        return Remark(said, MistakeKind.MISSPELT_TEXT)
    return None


def spaced(hole: Hole) -> Remark | None:
    """« architecture publiée » pour `architecture_publiee` ; « borne haute », qui ne peut pas être un nom."""
    if not _SPACED_NAME.fullmatch(hole.typed) or parsed(hole.typed).body:
        return None
    if "is" in hole.typed.split():  # `cle is in index` : une condition mal dite, et non un nom
        return None
    numbers = re.findall(r"\b\d+\b", hole.typed)
    if awaited_kind(hole) == "number" and len(numbers) == 1:
        said = f"{say('typed', code=hole.typed)} {say('number-alone', value=numbers[0])}"
        return Remark(said, MistakeKind.NUMBER_FORMAT)
    return Remark(say(_spaced_kind(hole), code=hole.typed), MistakeKind.UNREADABLE_LINE)


def _spaced_kind(hole: Hole) -> str:
    """La phrase qui dit ce que l’on attend à la place de plusieurs mots."""
    kind = awaited_kind(hole)
    return f"spaced-{kind}" if kind in {"text", "number", "calculation"} else "spaced"


def awaited_kind(hole: Hole) -> str:
    """Ce que la solution met dans ce trou : « text », « number », « numbers », « name », « calculation » ; vide si l’on n’en sait rien."""
    if not hole.wanted or hole.role in {Role.METHOD, Role.COLUMN}:
        return ""
    if hole.role is Role.TEXT or hole.wanted[0] in "\"'":
        return "text"
    if arithmetic.is_in_numbers(hole.wanted):
        return "number"
    if _NUMBERS_OF_A_LIST.fullmatch(hole.wanted.strip("[]")):
        return "numbers"
    if NAME.fullmatch(hole.wanted):
        return "name"
    return "calculation" if hole.wanted[0] not in "[{" else ""
