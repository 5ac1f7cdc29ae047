"""Des guillemets droits mal placés : dans un texte, en trop, ou un texte que l’on n’a pas refermé."""

import re
from dataclasses import dataclass

from datakit.answers.explain.lines import Namespace, broken
from datakit.answers.explain.nearest import say
from datakit.answers.verdict import MistakeKind, Remark

#: Ce qui précède un texte qui s’ouvre, et ce qui suit un texte qui se ferme.
_BEFORE = re.compile(r"(?:^|[=(\[{,;:+<>])\s*[fr]?$")
_AFTER = re.compile(r"\s*(?:$|[)\]},;:+#<>]|[=!]=|\.\w|%|(?:if|else|for|in|and|or|et|ou)\b)|\s+\"|\s+\d+\s*:")
#: `, unit=` ou `, "debut":` : la suite de la ligne, avalée par un texte qui ne s’est pas refermé.
_NEXT_SETTING = re.compile(r",\s*(?:[^\W\d]\w*\s*=\s*|$)")
_KEY_AFTER_A_TEXT = re.compile(r'("[^"]*")\s*(;|\s)\s*("[^"]*"|\d+)\s*:')
#: `"depuis 2023" rights="accès"` : un texte, et le réglage qui le suit sans virgule.
_SETTING_AFTER_A_TEXT = re.compile(r'("[^"]*")\s+([^\W\d]\w*\s*=)(?!=)')
#: Un texte plus long ne se recopie pas dans une phrase.
_SHOWN = 40


@dataclass(frozen=True)
class _Text:
    """Un texte de la ligne : ce qu’il y a entre son premier guillemet et son dernier.

    `swallowing` : son dernier guillemet manque, et il a avalé le réglage suivant ; `endless` : il va au bout de la ligne.
    """

    inside: str
    swallowing: bool = False
    endless: bool = False


def quotes(error: BaseException, namespace: Namespace) -> Remark | None:
    """Le texte dont les guillemets gênent Python ; rien si tous vont par deux, ou si la ligne se lit de deux façons."""
    if not isinstance(error, SyntaxError):
        return None
    line = broken(error, namespace).text
    if '"""' in line or line.count('"') < 2:
        return None

    setting = _SETTING_AFTER_A_TEXT.search(line)
    if setting and line[: setting.start()].count('"') % 2 == 0:
        said = say("comma-between", first=setting[1][:_SHOWN], second=setting[2])
        return Remark(said, MistakeKind.UNREADABLE_LINE)

    for text in _texts(line):
        found = _told(text)
        if found:
            return found
    return _missing_comma(line)


def _texts(line: str) -> list[_Text]:
    """Les textes d’une ligne, guillemets de trop compris ; on s’arrête à ce qui ne se lit plus."""
    found: list[_Text] = []
    start = 0
    while '"' in line[start:]:
        opening = line.index('"', start)
        before = line[:opening]
        if "'" in line[start:opening] or "#" in line[start:opening] or not _BEFORE.search(before):
            return found
        text = _text_at(line, opening)
        found.append(text)
        if text.swallowing or text.endless:
            return found
        start = opening + len(text.inside) + 2
    return found


def _text_at(line: str, opening: int) -> _Text:
    """Le texte qui s’ouvre là : il va jusqu’au premier guillemet derrière lequel la ligne peut continuer."""
    for quote in re.finditer('"', line[opening + 1 :]):
        closing = opening + 1 + quote.start()
        inside = line[opening + 1 : closing]
        swallowed = _NEXT_SETTING.search(inside)
        if swallowed and swallowed.end() == len(inside) and _starts_a_word(line[closing + 1 :]):
            return _Text(inside[: swallowed.start()], swallowing=True)
        if _AFTER.match(line[closing + 1 :]):
            return _Text(inside)
    return _Text(line[opening + 1 :].rstrip(), endless=True)


def _starts_a_word(after: str) -> bool:
    return re.match(r"\w|\"", after) is not None


def _told(text: _Text) -> Remark | None:
    inside = text.inside
    if text.swallowing:
        return Remark(say("quote-unclosed", words=_last_words(inside)), MistakeKind.MISSING_QUOTES)
    if text.endless or '"' not in inside or re.search(r"[\[(]", inside):
        return None

    bare = inside.strip('"')
    if '"' not in bare:
        return Remark(say("quote-too-many", text=bare[:_SHOWN]), MistakeKind.UNREADABLE_LINE)
    # le mot cité au bout d’un texte a parfois pris pour lui le dernier guillemet
    french = re.sub(r'"([^"]+)(?:"|$)', "«\u00a0\\1\u00a0»", inside)
    if '"' in french:  # un guillemet sans pareil : on ne sait pas ce qu’il citait
        return None
    said = say("quote-inside", words=inside[:_SHOWN], text=french[:_SHOWN])
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _missing_comma(line: str) -> Remark | None:
    """`"taille": "force" "inclinaison": "effet"` : une valeur, et la clé qui la suit sans virgule, ou après un « ; »."""
    found = _KEY_AFTER_A_TEXT.search(line)
    if found is None:
        return None
    name = "comma-for-semicolon" if found[2] == ";" else "comma-between"
    return Remark(say(name, first=found[1], second=found[3]), MistakeKind.UNREADABLE_LINE)


def _last_words(inside: str) -> str:
    """Les trois derniers mots d’un texte."""
    return " ".join(inside.split()[-3:])
