"""Des nombres et leurs virgules : celle des décimales, celles qui séparent, les milliers."""

import re

from datakit.answers import read
from datakit.answers.cell import COMMA
from datakit.answers.explain.lines import Namespace, broken, masked
from datakit.answers.explain.nearest import say
from datakit.answers.explain.python_says import VAGUE
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import listing

#: « 1 967 », « 1.234.567 » : des milliers séparés par une espace, ou des millions par des points.
_THOUSANDS = re.compile(
    r"(?<![\w.,])(?:\d{1,3}|\d+(?=[ \u202f\xa0]000))(?:(?:[ \u202f\xa0]\d{3})+|(?:\.\d{3}){2,})(?!\w)"
)
#: « 4,115,000 » : des millions écrits à l’anglaise.
_THOUSANDS_BY_COMMAS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3}){2,}(?![\w.,])")
#: `code = FR 86.092.001 CE` : un texte sans guillemets, dont les chiffres ne sont pas des milliers.
_WORDS_ASSIGNED = re.compile(r"=\s*[^\W\d_]+ \d.*")
#: Ce que Python dit d’une virgule qui a fait deux valeurs d’une seule.
_ONE_TOO_MANY = re.compile(
    "tuple|unpack|positional arg|broadcast|Inclusive|inhomogen|: bool, |(?:float|int|bool) expected at most|"
    r"explicit base|round\(\) takes at most"
)
#: `(1, 2)[0] = 3` : ce message nomme un p-uplet, et la virgule n’y est pour rien.
_NOT_OF_A_COMMA = re.compile("item assignment")
#: Ce que disent Python et pandas de deux suites qui n’ont pas la même longueur.
_LENGTHS = re.compile(
    "shape mismatch|same length|same first dimension|Length of values|coerce to Series, length must be"
)
_LIST = re.compile(r"\[([^\[\]]*)\]")
#: `round(2,5, 1)` : la première de ces virgules.
_ROUNDED = re.compile(r"(?<=\bround\()(\d+),(\d+)(?=\s*,\s*\d+\))")
_GLUED = re.compile(r"(\d+),(\d+)")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
#: `breaks=0, 50, 100` : le nom d’un réglage, et plusieurs nombres.
_SEVERAL_NUMBERS = re.compile(r"([^\W\d]\w*) ?= ?(-?\d[\d.]*(?: ?, ?-?\d[\d.]*)+)")
#: `"chocolat" "sel_100g"` : deux textes que Python colle.
_TEXTS_SIDE_BY_SIDE = re.compile(r'("[^"\n]*")\s+("[^"\n]*")')
#: `"date": "2026",` : une ligne d’un dictionnaire, et ce qui finit celle d’avant quand sa virgule manque.
_KEY = r'(?:"…"|-?\d[\d.]*)\s*:'
_PAIR_LINE = re.compile(rf'(?:.*\{{)?\s*{_KEY}.*[\w"\])}}]$')
_NEXT_PAIR = re.compile(rf"\s*{_KEY}")
#: `(755) & (9265)`
_NUMBERS_JOINED = re.compile(r"\(\(?(\d[\d.]*)\)? & \(?(\d[\d.]*)\)?\)")


def spaces_for_commas(error: BaseException, namespace: Namespace) -> Remark | None:
    """`[0 50 100 3000]` : des nombres que seules des espaces séparent ; un seul, `[1 967]`, a les siennes entre ses milliers."""
    if not isinstance(error, SyntaxError) or not VAGUE.search(str(error)):
        return None
    for inside in _LIST.findall(masked(broken(error, namespace).text)):
        numbers = inside.split()
        is_one_number = _THOUSANDS.fullmatch(inside.strip())
        if len(numbers) < 3 or is_one_number or not all(map(_PLAIN_NUMBER.fullmatch, numbers)):
            continue
        said = say("commas-between", code=f"[{', '.join(numbers)}]")
        return Remark(said, MistakeKind.UNREADABLE_LINE)
    return None


def brackets_for_several(error: BaseException, namespace: Namespace) -> Remark | None:
    """`breaks=0, 50, 100` : les nombres d’un même réglage ont perdu leurs crochets."""
    if "positional argument follows keyword" not in str(error):
        return None
    found = _SEVERAL_NUMBERS.search(broken(error, namespace).text)
    if found is None:
        return None
    said = say("brackets-for-several", name=found[1], code=f"{found[1]}=[{found[2]}]")
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def thousands_apart(error: BaseException, namespace: Namespace) -> Remark | None:
    """`1 967` : un nombre s’écrit d’un trait."""
    if not isinstance(error, SyntaxError) or not VAGUE.search(str(error)):
        return None
    line = masked(broken(error, namespace).text)
    numbers = _THOUSANDS.findall(_WORDS_ASSIGNED.sub("", line))
    if not numbers:
        return None

    joined = dict.fromkeys(f"`{re.sub('[^0-9]', '', number)}`" for number in numbers)
    said = f"Un nombre s’écrit sans espace ni point entre les milliers : {listing(joined)}."
    return Remark(said, MistakeKind.THOUSANDS)


def comma_in_a_number(error: BaseException, source: str) -> Remark | None:
    """Une virgule décimale, là où Python attendait un nombre."""
    if not _ONE_TOO_MANY.search(str(error)) or _NOT_OF_A_COMMA.search(str(error)):
        return None
    thousands = _THOUSANDS_BY_COMMAS.search(masked(source))
    if thousands:
        joined = thousands[0].replace(",", "")
        said = say("commas-in-thousands", written=thousands[0], value=joined)
        return Remark(said, MistakeKind.THOUSANDS)
    comma = COMMA.search(masked(source))
    if "round()" in str(error):
        comma = _ROUNDED.search(masked(source))
    if comma is None:
        return None
    return _of_a_comma(comma)


def _of_a_comma(comma: re.Match[str]) -> Remark:
    thousands = ""
    if len(comma[2]) == 3:  # trois chiffres après la virgule : des milliers, peut-être
        thousands = read.say("numbers", "comma-thousands", typed=comma[1] + comma[2])
    said = say("comma", written=comma[0], before=comma[1], after=comma[2], thousands=thousands)
    return Remark(said, MistakeKind.DECIMAL_COMMA)


def comma_in_a_list(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`[12,5, 8]`, là où deux suites n’ont pas la même longueur ; la liste peut être d’une ligne plus haut."""
    if not _LENGTHS.search(str(error)):
        return None
    return glued_in_a_list(error, namespace) or _glued_in(source)


def glued_in_a_list(error: BaseException, namespace: Namespace) -> Remark | None:
    """La virgule collée d’une liste dont les autres sont suivies d’une espace, sur la ligne qui a arrêté Python."""
    return _glued_in(broken(error, namespace).text)


def _glued_in(written: str) -> Remark | None:
    for inside in _LIST.findall(masked(written)):
        pieces = [piece.strip() for piece in inside.split(", ")]
        glued = [_GLUED.fullmatch(piece) for piece in pieces]
        commas = [comma for comma in glued if comma]
        if commas and len(pieces) > 1:
            return _of_a_comma(commas[0])
    return None


def glued_arguments(error: BaseException, namespace: Namespace) -> Remark | None:
    """`duel("muesli", "chocolat" "sel_100g")` : une valeur manque, parce que Python a collé deux textes."""
    if not isinstance(error, TypeError) or "missing" not in str(error):
        return None
    found = _TEXTS_SIDE_BY_SIDE.search(broken(error, namespace).text)
    if found is None:
        return None
    said = say("comma-between", first=found[1], second=found[2])
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def comma_at_the_end_of_a_line(error: BaseException, source: str) -> Remark | None:
    """Un dictionnaire écrit sur plusieurs lignes, dont l’une a perdu sa virgule : Python s’arrête sur elle, ou sur la suivante."""
    if not isinstance(error, SyntaxError) or not VAGUE.search(str(error)):
        return None
    lines = source.splitlines()
    stopped = (error.lineno or 0) - 1
    for row in (stopped - 1, stopped):
        if 0 <= row < len(lines) - 1 and _are_pairs_without_comma(lines[row], lines[row + 1]):
            last = lines[row].partition("#")[0].strip()
            return Remark(say("comma-ends-the-line", line=last), MistakeKind.UNREADABLE_LINE)
    return None


def _are_pairs_without_comma(before: str, after: str) -> bool:
    """Vrai de `"nom": "Zoé"`, puis de `"date": 2026` : la première ligne ne finit par aucun signe."""
    first, second = masked(before).rstrip(), masked(after)
    return bool(_PAIR_LINE.match(first) and _NEXT_PAIR.match(second))


def ampersand_for_comma(error: BaseException, namespace: Namespace) -> Remark | None:
    """`between(755 & 9265)` : la fonction attend deux valeurs, et n’en reçoit qu’une."""
    if "missing 1 required positional" not in str(error):
        return None
    found = _NUMBERS_JOINED.search(broken(error, namespace).text)
    if found is None:
        return None
    said = say("comma-for-ampersand", code=f"{found[1]}, {found[2]}")
    return Remark(said, MistakeKind.UNREADABLE_LINE)
