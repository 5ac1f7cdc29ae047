"""Un exercice dont le seul trou se remplit d’un nombre déjà montré : on recopie, on ne cherche pas."""

import ast
import re

from datakit.answers.blank import holes
from datakit.tools.exercises import HEADED
from datakit.tools.rules.facts import Cell, Facts, Fault, Faults
from figaudit.base.text import normalise

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?![\wᵉ])")  # ni « 1er », ni le nom d’une colonne
_CHECKED = re.compile(r"^ex\.(q\d+)\.check\(", re.MULTILINE)
_OPTION = re.compile(r"^- ([a-z])\. (.+)$", re.MULTILINE)
_WORD = re.compile(r"[a-z]{4,}")
_TOO_MANY = 2  # mots de la bonne réponse : un seul peut n’être que le sujet
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)")  # l’espace des milliers


def answer_copied(facts: Facts) -> Faults:
    """La question, ou la figure à bouger d’au-dessus, donne le nombre que l’on demande d’écrire."""
    for section in facts.sections:
        question = ""
        opened: set[str] = set()
        for cell in section.cells:
            if cell.is_text:
                question = _question(cell.source)
                continue
            opened |= _opened_on(cell)
            asked = _CHECKED.search(cell.start)
            wanted = _wanted(cell)
            if asked is None or not wanted:
                continue

            if wanted in _NUMBER.findall(_plain(question)):
                yield Fault(f"{asked[1]} : la question donne {wanted}, à recopier dans le trou.", cell)
            elif wanted in opened:
                yield Fault(f"{asked[1]} : une figure à bouger s’ouvre sur {wanted}, la réponse.", cell)


def answer_told_below(facts: Facts) -> Faults:
    """La première ligne de la cellule repliée qui suit un choix, visible sans qu’on l’ouvre, en redit la bonne réponse."""
    for section in facts.sections:
        question = ""
        right: set[str] = set()
        for cell in section.cells:
            if cell.is_text:
                question = _question(cell.source) or question
                continue
            if _CHECKED.search(cell.start):
                right = _words_of_the_right_option(cell, question)
                continue
            told = right & _words(cell.source.partition("\n")[0])
            if cell.is_folded and len(told) >= _TOO_MANY:
                yield Fault(f"Cette ligne redit la réponse : {', '.join(sorted(told))}.", cell)
            right = set()


def _words_of_the_right_option(cell: Cell, question: str) -> set[str]:
    """Les mots que dit la bonne réponse, et ni les autres ni la question ; rien si l’on n’y choisit pas une lettre."""
    filled = holes(cell.start, cell.source)
    options = dict(_OPTION.findall(question))
    letter = filled[0].typed.strip("\"'") if len(filled) == 1 else ""
    if letter not in options:
        return set()
    right = _words(options.pop(letter))
    elsewhere = _OPTION.sub("", question) + " ".join(options.values())
    return right - _words(elsewhere)


def _words(said: str) -> set[str]:
    """Les mots de quatre lettres et plus, sans accents ni majuscules."""
    return set(_WORD.findall(normalise(said)))


def _question(source: str) -> str:
    """La question du dernier exercice de ce texte, sans son titre ; rien s’il n’en ouvre aucun."""
    return HEADED.split(source)[-1] if HEADED.search(source) else ""


def _plain(question: str) -> str:
    """Les nombres de la question, écrits comme Python les écrit."""
    said = _SPACED.sub("", question).replace("−", "-")
    return re.sub(r"(?<=\d),(?=\d)", ".", said)


def _opened_on(cell: Cell) -> set[str]:
    """Les nombres sur lesquels s’ouvre la figure à bouger de cette cellule."""
    if "dk.move(" not in cell.source:
        return set()
    found: set[str] = set()
    for step in cell.tree.body:
        if isinstance(step, ast.FunctionDef):
            found.update(ast.unparse(value) for value in step.args.defaults)
    return found


def _wanted(cell: Cell) -> str:
    """Le nombre que la solution met dans le seul trou de la cellule ; rien si l’on y cherche davantage."""
    filled = holes(cell.start, cell.source)
    if len(filled) == 1 and _NUMBER.fullmatch(filled[0].typed):
        return filled[0].typed
    return ""
