"""Ce que la question propose de mettre dans un trou : « écrivez `mean`, `min`, `max` ou `sum` »."""

import re

from datakit.answers.blank import Hole
from figaudit.base.text import listing

#: Entre deux choix d’une même liste, quelques mots au plus : « `0`, un zéro, ou `np.nan` ».
_BETWEEN = re.compile(r"[^.:;!?\n]{1,25}")
#: Ce que l’on choisit se dit « ou » ; « `.isna()` et `.sum()` » se suivent.
_OR = re.compile(r"\bou\s*$")


def offered(hole: Hole, question: str) -> str:
    """Les choix que propose la question, « `min`, `max` ou `sum` », si ce qu’attend le trou en est un et non ce qu’on y a mis.

    >>> from datakit.answers.blank import Role
    >>> offered(Hole(1, 1, "pire", "max", Role.METHOD), "`ecart` compte. Écrivez `min`, `max` ou `sum`.")
    '`min`, `max` ou `sum`'
    """
    for choices in _lists_of_choices(question):
        if hole.wanted not in choices:
            continue
        if hole.typed in choices:
            return ""
        return listing((f"`{choice}`" for choice in choices), "ou")
    return ""


def _lists_of_choices(question: str) -> list[list[str]]:
    """Les listes de codes qui se suivent, et que « ou » termine."""
    pieces = question.split("`")  # du texte, un code, du texte, un code…
    found = []
    choices: list[str] = []
    for between, code in zip(pieces[::2], pieces[1::2], strict=False):
        if not choices or not _BETWEEN.fullmatch(between):
            choices = []
        choices.append(code)
        if len(choices) > 1 and _OR.search(between):
            found.append(choices)
            choices = []
    return found


def writes_a_number(question: str) -> bool:
    """Vrai si la question écrit au moins un nombre ; celui de son titre, « Exercice 5 », n’en est pas un.

    >>> writes_a_number("### Exercice 5 · Le cran\\n\\nLequel ?"), writes_a_number("Sur **40** mains")
    (False, True)
    """
    said = re.sub(r"^#.*$", "", question, flags=re.MULTILINE)
    return re.search(r"\d", said) is not None


def speaks_of_a_part(question: str) -> bool:
    """Vrai si la question parle d’une part ; « une demi-heure » n’en est pas une.

    >>> speaks_of_a_part("Quelle part a regardé ? Un quart."), speaks_of_a_part("Combien d’énergie en une demi-heure ?")
    (True, False)
    """
    return (
        re.search(r"\bparts?\b|\bmoitié\b|\bquarts?\b|\btiers\b|%|\b(?:sur|pour) cent\b", question)
        is not None
    )
