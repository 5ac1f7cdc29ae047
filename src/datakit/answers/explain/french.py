"""Une ligne que Python ne lit pas, et qu’une personne lirait : un mot de Python dit en français, une parenthèse ou une virgule que l’on entend sans l’écrire."""

import re

from datakit.answers import filters, read
from datakit.answers.explain.lines import Namespace, broken, known, masked
from datakit.answers.explain.nearest import say
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import normalise

_NAME = r"[^\W\d]\w*"
_VALUE = rf"(?:-?\d[\d.]*|\"…\"|\"\"|{_NAME})"
_VALUE_OR_COLUMN = rf"(?:{_NAME}(?:\.{_NAME})+|{_VALUE})"
_OPENING = re.compile(rf"\s*({_NAME}(?: {_NAME})?)")
#: `a = 5 si age`, `a = 5 si age > 3 sinon 4`
_CHOICE = re.compile(rf"=\s*({_VALUE}) si (.+?)(?: sinon ({_VALUE}))?\s*$")
_IN_A_LIST = re.compile(r"[\[{][^\]}]*$")
#: Entre deux valeurs, un mot qui relie ; devant une valeur, un mot qui nie.
_JOINED = re.compile(rf"({_VALUE}|[)\]]) (et|ou|dans) ({_VALUE}|\()")
#: `between(755 et 9265)` : entre les parenthèses d’une fonction, deux nombres qu’un mot relie.
_VALUES_JOINED = re.compile(r"\w\((-?\d[\d.]*) et (-?\d[\d.]*)\)")
#: `cle n’est pas dans vues`
_NOT_IN = re.compile(rf"({_NAME}) (?:n['’]est )?pas (?:dans|in) ({_NAME})\s*(?:[:\])]|$)")
_DENIED = re.compile(rf"(?:[=(,]|^)\s*(pas|non) ({_NAME})\s*[)\],:]?\s*$")
#: `[a, c et f]` : une liste de valeurs simples, dont un « et » tient la place d’une virgule.
_LIST_JOINED = re.compile(r"(?:=|\()\s*\[([^\[\]<>=]*[\w\"'] et [^\[\]<>=]*)\]")
#: `2019, 2020 et 2022`, seuls à droite d’un `=`, sans crochets : des nombres ou des textes écrits.
_BARE_LIST_JOINED = re.compile(
    r"=\s*((?:-?\d[\d.]*|\"[^\"]*\")(?:\s*,\s*(?:-?\d[\d.]*|\"[^\"]*\"))*\s+et\s+(?:-?\d[\d.]*|\"[^\"]*\"))\s*$"
)
_SEPARATED = re.compile(r"\s*,\s*|\s+et\s+")
_LISTED = rf"-?\d[\d.]*|\"[^\"]*\"|'[^']*'|{_NAME}"
#: Ce qui fait d’une ligne une instruction, et non des mots : une comparaison, des deux-points, un « dans ».
_STATEMENT = re.compile(r"[:<>]|==| (?:dans|in) ")
#: Ces mots-là commencent une instruction ; les autres n’ont besoin de rien de plus.
_OPENERS = {"if", "elif", "for", "while", "def"}
_JOINING = {"and", "or", "in"}
#: Entre parenthèses ou crochets, deux valeurs sans rien entre elles.
_ADJACENT = re.compile(rf"[(\[,]\s*({_VALUE_OR_COLUMN}) ({_VALUE_OR_COLUMN})\s*[,)\]]")
#: `len prix`, `prix.append 4` : ce que l’on lance, et ce qu’on lui donne.
_CALLED = re.compile(rf"({_NAME}(?:\.{_NAME})*) ({_VALUE})\s*$")
#: À gauche du `=`, des noms séparés par des virgules, sauf deux.
_NAMES = re.compile(rf"\s*((?:{_NAME}\s*,\s*)*)({_NAME}) ({_NAME})((?:\s*,\s*{_NAME})*)\s*=(?!=)")


def french(error: BaseException, namespace: Namespace) -> Remark | None:
    """Ce que la ligne dit en français ; rien si elle ne le dit pas à coup sûr."""
    if not isinstance(error, SyntaxError):
        return None
    absent = _NOT_IN.search(broken(error, namespace).text)
    if absent:
        said = say("not-in", code=f"{absent[1]} not in {absent[2]}")
        return Remark(said, MistakeKind.CONDITION)
    if "invalid syntax" not in str(error):
        return None
    line = masked(broken(error, namespace).text)
    return (
        _joined_in_a_list(broken(error, namespace).text)
        or _choice(line)
        or _first_word(line, namespace)
        or _joined(line, namespace)
        or _denied(line, namespace)
        or _names_without_comma(line)
        or _values_without_comma(line, namespace)
        or _without_parentheses(line, namespace)
    )


def _choice(line: str) -> Remark | None:
    found = _CHOICE.search(line)
    if found is None:
        return None
    value, condition, other = found[1], found[2].strip(), found[3] or "…"
    code = f"{value} if {condition} else {other}"
    return Remark(say("french-choice", code=code), MistakeKind.UNREADABLE_LINE)


def _first_word(line: str, namespace: Namespace) -> Remark | None:
    """`si age > 3:`, `pour p dans prix:`, `tant que n < 3:`, `retourner x`."""
    found = _OPENING.match(line)
    if found is None:
        return None
    words = found[1].split(" ")
    for count in (2, 1):
        said = " ".join(words[:count])
        keyword = read.WORDS["keywords"].get(normalise(said), "")
        if not keyword or keyword in _JOINING or said in namespace or _is_assigned(line):
            continue
        if keyword in _OPENERS and not _STATEMENT.search(line):
            continue
        return Remark(say("french-keyword", word=said, keyword=keyword), MistakeKind.UNREADABLE_LINE)
    return None


def _is_assigned(line: str) -> bool:
    return re.match(rf"\s*{_NAME}\s*=(?!=)", line) is not None


def _joined(line: str, namespace: Namespace) -> Remark | None:
    """`age et taille`, `3 > 2 ou faux` ; « le pain et le beurre » sont des mots, que d’autres leçons expliquent."""
    together = _VALUES_JOINED.search(line)
    if together:
        said = say("comma-for-and", code=f"{together[1]}, {together[2]}")
        return Remark(said, MistakeKind.UNREADABLE_LINE)

    mended = filters.mended(re.sub(r"\bet\b", "and", re.sub(r"\bou\b", "or", line)))
    if mended and mended.word:
        return Remark(say(f"filter-{mended.word}", code=mended.code), MistakeKind.CONDITION)

    for found in _JOINED.finditer(line):
        if _IN_A_LIST.search(line[: found.start()]):  # `["a" et "c"]` : une virgule, que la question dira
            continue
        before, word, after = found[1], found[2], found[3]
        if _is_a_value(before, namespace) and _is_a_value(after, namespace):
            keyword = read.WORDS["keywords"][word]
            return Remark(say("french-keyword", word=word, keyword=keyword), MistakeKind.UNREADABLE_LINE)
    return None


def _joined_in_a_list(line: str) -> Remark | None:
    """`[a, c et f]` : dans une liste, une virgule sépare les valeurs ; un mot y prend ses guillemets."""
    found = _LIST_JOINED.search(line) or _BARE_LIST_JOINED.search(line)
    if found is None:
        return None
    values = [one for one in _SEPARATED.split(found[1].strip()) if one]
    if not all(re.fullmatch(_LISTED, one) for one in values):
        return None
    written = [f'"{one}"' if re.fullmatch(_NAME, one) else one for one in values]
    said = say("comma-for-and", code=f"[{', '.join(written)}]")
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _denied(line: str, namespace: Namespace) -> Remark | None:
    found = _DENIED.search(line)
    if found is None or not _is_a_value(found[2], namespace):
        return None
    return Remark(say("french-keyword", word=found[1], keyword="not"), MistakeKind.UNREADABLE_LINE)


def _is_a_value(piece: str, namespace: Namespace) -> bool:
    """Vrai pour un nombre, un texte, une parenthèse, ou un nom que le carnet connaît."""
    is_a_name = re.fullmatch(rf"{_NAME}(?:\.{_NAME})*", piece) is not None
    return not is_a_name or piece.partition(".")[0] in namespace or piece in {"True", "False", "None"}


def _names_without_comma(line: str) -> Remark | None:
    """`a, b c = 3, 4`."""
    found = _NAMES.match(line)
    if found is None or not (found[1] or found[4]):  # `mon nom = 3` : un nom en deux mots
        return None
    return Remark(say("comma-between", first=found[2], second=found[3]), MistakeKind.UNREADABLE_LINE)


def _values_without_comma(line: str, namespace: Namespace) -> Remark | None:
    """`print("bonjour" age)`."""
    for found in _ADJACENT.finditer(line):
        first, second = found[1], found[2]
        if first.isdigit() and re.fullmatch(r"\d{3}", second):  # `9 265` : des milliers, que d’autres disent
            continue
        if _is_a_value(first, namespace) and _is_a_value(second, namespace):
            said = say("comma-between", first=first, second=second)
            return Remark(said, MistakeKind.UNREADABLE_LINE)
    return None


def _without_parentheses(line: str, namespace: Namespace) -> Remark | None:
    """`len prix`, `prix.append 4`."""
    found = _CALLED.search(line)
    if found is None or not callable(known(found[1], namespace)):
        return None
    called, given = found[1], found[2]
    shown = given.replace('"…"', "…")
    return Remark(say("call-parentheses", code=f"{called}({shown})"), MistakeKind.UNREADABLE_LINE)
