"""Une ligne que Python ne lit pas, et dont la forme seule dit la cause : un nom impossible, un signe d’ailleurs, des deux-points oubliés."""

import keyword
import re

from datakit.answers import read
from datakit.answers.explain.lines import Namespace, broken, masked
from datakit.answers.explain.nearest import say
from datakit.answers.verdict import MistakeKind, Remark

#: Ce que Python dit d’une ligne sans dire ce qui ne va pas. Ailleurs, son message en sait davantage que la forme.
_UNSURE = re.compile("invalid (?:syntax|decimal)|cannot assign to expression|expected ':'")
_NAME = r"[^\W\d]\w*"
_ASSIGNED = r"\s*=(?![=<>])"

_SPACED_NAME = re.compile(rf"\s*({_NAME}(?: {_NAME})+){_ASSIGNED}")
_DASHED_NAME = re.compile(rf"\s*({_NAME}(?:-{_NAME})+){_ASSIGNED}")
_DIGIT_FIRST = re.compile(rf"\s*(\d+[^\W\d_]\w*(?: {_NAME})*){_ASSIGNED}")
_WORD_FIRST = re.compile(rf"\s*({_NAME}){_ASSIGNED}")
_STEP = re.compile(rf"\s*({_NAME})(\+\+|--)\s*;?\s*$")
_ELSE_IF = re.compile(r"\s*else\s+if\b")
_ELSE_CONDITION = re.compile(r"\s*else\s+[^:\s]")
_ALONE = re.compile(r"\s*(else|elif)\b.*:")
_BLOCK = re.compile(r"\s*(if|elif|while|for)\b")
#: Deux mots ou deux valeurs qui se suivent ; le second lance ou range quelque chose.
_NEXT_ACTION = re.compile(rf"([\w.]+|[)\]\"]) +({_NAME})(?=\s*\(|\s*[-+*/]?=(?!=)|\s*$)")
_ACTIONS = {"return", "break", "continue", "pass"}
_JOINS = {"et", "ou"}
#: Des mots d’autres langues de programmation, ou de la nôtre : ils ne font pas partie d’un nom.
_NOT_OF_A_NAME = {
    "si",
    "sinon",
    "pour",
    "tant",
    "soit",
    "var",
    "let",
    "const",
    "int",
    "float",
    "str",
    "print",
}
_OR_LESS = re.compile(r"(?:[<>]=?|==)\s*[\d.]+(?:\s*/\s*[\d.]+)?\s+(ou (?:moins|plus))\b")
_SIGNS = "|".join(sorted(map(re.escape, read.WORDS["signs"]), key=len, reverse=True))
_SPOKEN_SIGN = re.compile(rf"(\d[\d.]*|{_NAME}|[)\]]) ({_SIGNS}) (\d[\d.]*|{_NAME})", re.IGNORECASE)
#: `8x3`, sans espace ; `0x3`, lui, se lit.
_GLUED_TIMES = re.compile(r"(?<![\w.])([1-9]\d*(?:\.\d+)?)[x×](\d+(?:\.\d+)?)(?![\w.])")
#: `ecarts.mean() : 2`, où les deux-points divisent, comme à la main.
_IN_BRACKETS = r"\[[^\[\]:]*\]"
_DIVIDED_BY = rf"(?:\d[\d.]*|{_NAME}(?:\.{_NAME}|{_IN_BRACKETS}|\([^()]*\))*)"
_DIVIDED = re.compile(rf"=\s*((?:[^=:\[\]{{}}]|{_IN_BRACKETS})*(?<=[)\]\w])) ?: ?({_DIVIDED_BY})\s*$")
#: `catalogue.["theme"]` : un point de trop.
_DOT_AND_BRACKET = re.compile(r"[\w)\]]\.\[")
#: `{0 "energie", 6 "sel"}` : les deux-points manquent. Un texte, ici, est mis de côté.
_PAIR_WITHOUT_COLON = re.compile(r'\{\s*(?:\d+|"…")\s+(?:\d+|"…")')
#: `(t.an == 1900 & (t.sexe == "F")` : la première condition ne se referme pas.
_UNCLOSED = re.compile(r"\([^()&|]*(?:[<>]=?|[=!]=)\s*([^()&|]+?)\s*[&|]\s*\(")
_BRACKETS = re.compile("never closed|does not match")
_COMMENTED_BRACKET = re.compile(r"#.*[)\]}]")


def shape(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """Ce que la forme de la ligne dit à coup sûr ; rien si elle ne suffit pas."""
    if not isinstance(error, SyntaxError):
        return None
    if "'return' outside function" in str(error) and not re.search(r"^\s*def\b", source, re.M):
        return Remark(say("return-alone"), MistakeKind.UNREADABLE_LINE)
    if _BRACKETS.search(str(error)):
        line = broken(error, namespace).text
        return _closed_in_a_comment(line) or _unclosed_condition(line)
    if not _UNSURE.search(str(error)):
        return None

    line = masked(broken(error, namespace).text)
    return (
        _dot_before_a_bracket(line)
        or _impossible_name(line, namespace, source)
        or _pair_without_colon(line)
        or _else(line)
        or _missing_colon(line)
        or _step(line)
        or _or_less(line)
        or _divided(line, broken(error, namespace).text)
        or _glued_times(line)
        or _spoken_sign(line, namespace, source)
    )


def _closed_in_a_comment(line: str) -> Remark | None:
    """`(aout < 7 # kWh).sum()` : le `#` met en sommeil la parenthèse qui devait fermer."""
    if not _COMMENTED_BRACKET.search(re.sub(r"\"[^\"]*\"|'[^']*'", "", line)):
        return None
    return Remark(say("asleep"), MistakeKind.UNREADABLE_LINE)


def _impossible_name(line: str, namespace: Namespace, source: str) -> Remark | None:
    """`mon prénom = …`, `ma-variable = …`, `2fois = …`, `class = …` : à gauche du `=`, ce qui ne peut pas être un nom."""
    word = _WORD_FIRST.match(line)
    if word and keyword.iskeyword(word[1]):
        return Remark(say("reserved-name", name=word[1]), MistakeKind.UNREADABLE_LINE)

    digit = _DIGIT_FIRST.match(line)
    if digit:
        return Remark(say("digit-first", name=digit[1]), MistakeKind.UNREADABLE_LINE)

    dashed = _DASHED_NAME.match(line)
    if dashed:
        parts = dashed[1].split("-")
        made_here = set(re.findall(rf"({_NAME}){_ASSIGNED}", source.replace(line.strip(), "")))
        if any(part in namespace or part in made_here or keyword.iskeyword(part) for part in parts):
            return None  # `total-remise = 3` : une vraie soustraction, peut-être
        return Remark(say("dashed-name", name="_".join(parts)), MistakeKind.UNREADABLE_LINE)

    spaced = _SPACED_NAME.match(line)
    if spaced is None:
        return None
    parts = spaced[1].split(" ")
    if any(keyword.iskeyword(part) or part.casefold() in _NOT_OF_A_NAME for part in parts):
        return None
    return Remark(say("spaced-name", name="_".join(parts)), MistakeKind.UNREADABLE_LINE)


def _dot_before_a_bracket(line: str) -> Remark | None:
    """`catalogue.["theme"]` : le crochet se passe de point."""
    if not _DOT_AND_BRACKET.search(line):
        return None
    return Remark(say("dot-and-bracket"), MistakeKind.UNREADABLE_LINE)


def _pair_without_colon(line: str) -> Remark | None:
    """`{0 "energie"}` : entre accolades, un nom et sa valeur se relient par deux-points."""
    if not _PAIR_WITHOUT_COLON.search(line):
        return None
    return Remark(say("colon-in-braces"), MistakeKind.UNREADABLE_LINE)


def _else(line: str) -> Remark | None:
    """`else if`, `else x > 3:`, ou un `else` que rien ne précède."""
    if _ELSE_IF.match(line):
        return Remark(say("else-if"), MistakeKind.UNREADABLE_LINE)
    if _ELSE_CONDITION.match(line) and ":" in line:
        return Remark(say("else-condition"), MistakeKind.UNREADABLE_LINE)
    alone = _ALONE.match(line)
    if alone is None or line.count(":") > 1:
        return None
    if alone[1] == "elif" and _missing_a_value(line):
        return None  # la condition elle-même est peut-être mal écrite
    return Remark(say("else-alone", word=alone[1]), MistakeKind.UNREADABLE_LINE)


def _missing_a_value(line: str) -> bool:
    """Vrai si la condition d’un `elif` ne se lit pas : ce n’est alors pas le `if` qui manque."""
    condition = line.strip().removeprefix("elif").rpartition(":")[0]
    try:
        compile(condition.strip(), "", "eval")
    except SyntaxError:
        return True
    return False


def _missing_colon(line: str) -> Remark | None:
    """`if age > 18 print(…)` : ce que fait la ligne commence, et ses deux-points manquent."""
    if not _BLOCK.match(line) or ":" in line:
        return None
    for found in _NEXT_ACTION.finditer(line):
        before, action = found[1], found[2]
        is_a_value = before in {"True", "False", "None"}
        if (keyword.iskeyword(before) and not is_a_value) or _JOINS.intersection({before, action}):
            continue
        at_the_end = found.end() == len(line.rstrip())
        if (keyword.iskeyword(action) or at_the_end) and action not in _ACTIONS:
            continue
        return Remark(say("colon-before", word=action), MistakeKind.UNREADABLE_LINE)
    return None


def _step(line: str) -> Remark | None:
    """`i++`, dans une autre langue que Python."""
    found = _STEP.match(line)
    if found is None:
        return None
    said = say("step", written=found[1] + found[2], name=found[1], sign=found[2][0])
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _or_less(line: str) -> Remark | None:
    """`< 5 ou moins` : le signe le dit déjà."""
    found = _OR_LESS.search(line)
    if found is None:
        return None
    wanted = "<=" if found[1].endswith("moins") else ">="
    return Remark(say("or-less", words=found[1], sign=wanted), MistakeKind.CONDITION)


def _unclosed_condition(line: str) -> Remark | None:
    """`t[(t.an == 1900 & (t.sexe == "F")]` : la condition dont la parenthèse manque."""
    found = _UNCLOSED.search(line)
    if found is None:
        return None
    return Remark(say("close-after", value=found[1]), MistakeKind.CONDITION)


def _divided(line: str, written: str) -> Remark | None:
    """`ecarts.mean() : 2` ; `written` : la même ligne, ses textes compris."""
    found = _DIVIDED.search(line) and _DIVIDED.search(written.partition("#")[0])
    if found is None:
        return None
    return Remark(say("divide-by-colon", code=f"{found[1]} / {found[2]}"), MistakeKind.UNREADABLE_LINE)


def _glued_times(line: str) -> Remark | None:
    """`8x3`."""
    found = _GLUED_TIMES.search(line)
    if found is None:
        return None
    said = say("spoken-sign", word="x", sign="*", code=f"{found[1]} * {found[2]}")
    return Remark(said, MistakeKind.UNREADABLE_LINE)


def _is_known(piece: str, namespace: Namespace) -> bool:
    """Vrai pour un nombre, une parenthèse qui se ferme, ou un nom du carnet."""
    return not piece[0].isalpha() or piece in namespace


def _names_in_order(source: str) -> set[str]:
    """Les noms que la cellule donne à une fonction, à une boucle ou à une valeur."""
    defined = re.findall(r"\bdef \w+\(([^)]*)\)", source)
    held = re.findall(rf"\bfor\s+({_NAME})\s+in\b|^\s*({_NAME}){_ASSIGNED}", source, re.M)
    return {*re.findall(_NAME, " ".join(defined)), *(name for pair in held for name in pair if name)}


def _spoken_sign(line: str, namespace: Namespace, source: str) -> Remark | None:
    """`2 puissance 16` : une opération dite par son nom, entre deux valeurs."""
    own = _names_in_order(source)
    for found in _SPOKEN_SIGN.finditer(line):
        sign = read.WORDS["signs"].get(found[2].casefold())
        if sign is None or found[3].casefold() in read.WORDS["signs"]:
            continue
        if not all(piece in own or _is_known(piece, namespace) for piece in (found[1], found[3])):
            continue
        code = f"{found[1]} {sign} {found[3]}".lstrip(")] ")
        return Remark(say("spoken-sign", word=found[2], sign=sign, code=code), MistakeKind.UNREADABLE_LINE)
    return None
