"""Une valeur écrite comme on la dirait : « 15,5 kg », « cinq jours », « 8 h 27 »."""

import re

from datakit.answers import spoken, written_cell
from datakit.answers.explain.lines import Namespace, broken, masked
from datakit.answers.explain.nearest import say
from datakit.answers.explain.opened_exercises import key_of
from datakit.answers.verdict import MistakeKind, Remark

#: Ce que Python dit d’une ligne où un signe manque : ce n’est pas la valeur qui gêne.
_PRECISE = re.compile(
    "unterminated|never closed|does not match|unmatched|expected ':'|indent|not a string|outside"
)
#: Ce qui sépare une valeur du reste de la ligne : d’abord au plus large, puis au plus près.
_AROUND_A_VALUE = re.compile(r"(?<![=<>!])=(?!=)|[()\[\]{}*/]|, ")
_AROUND_A_PART = re.compile(r"[=()\[\]{}*/+:<>-]|, ")
_ASSIGNED = re.compile(r"^\s*[^\W\d]\w*\s*=(?!=)")  # le nom qui reçoit la valeur
#: Ce qu’un nom inconnu peut dire : un nombre en lettres, un aveu.
_OF_NAMES = {"words", "help", "digits"}


def said_as_spoken(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """« 15,5 kg », « cinq jours », « 8 h 27 » : ce que la ligne dit comme on le dirait."""
    if not isinstance(error, (SyntaxError, NameError)) or _PRECISE.search(str(error)):
        return None
    unknown = getattr(error, "name", None)
    line = _ASSIGNED.sub("", masked(broken(error, namespace).text))
    for cut in (_AROUND_A_VALUE, _AROUND_A_PART):
        for piece in cut.split(line):
            if piece.strip() in namespace or (unknown and unknown not in piece):
                continue
            said = spoken.written(piece)
            # « heure » : un nom du carnet, peut-être, dit à moitié
            if unknown and said and said.kind == "digits":
                continue
            if said and _fits(said.kind, error, piece):
                if said.kind == "hour" and _replaces_a_begun_line(error, source, namespace):
                    return Remark(say("keep-the-line"), MistakeKind.ERASED_LINE)
                told = _of_the_answer(piece, line, source, namespace) or said.message
                return Remark(told, spoken.kind_of(said))
    return None


def _replaces_a_begun_line(error: BaseException, source: str, namespace: Namespace) -> bool:
    """Vrai si la ligne fautive donne une valeur à un nom que le blanc, lui, commençait à calculer."""
    key = key_of(source, namespace)
    assigned = _ASSIGNED.match(broken(error, namespace).text)
    if key is None or assigned is None:
        return False
    name = assigned[0].strip(" =")
    return written_cell.is_begun_in(key.blank, name)


def _of_the_answer(piece: str, line: str, source: str, namespace: Namespace) -> str:
    """« 70 % » dans la cellule d’un exercice : une part ou un pourcentage, selon ce que l’on y attend ; « la moitié », à elle seule
    la réponse : ce qu’en dirait la vérification."""
    key = key_of(source, namespace)
    if key is None or key.expect.spec[0] != "number":
        return ""
    if piece.strip() == line.strip():
        return spoken.as_an_answer(piece, key)
    due = 100 if key.expect.spec[1].get("unit") == "%" else key.reference
    return spoken.as_percent(piece, due)


def _fits(kind: str, error: BaseException, piece: str) -> bool:
    """Vrai si cette lecture explique l’erreur : un nom inconnu ne peut être qu’un nombre en lettres, ou un aveu."""
    if isinstance(error, NameError):
        return kind in _OF_NAMES
    if kind == "comma":  # sans unité, deux nombres et une virgule sont peut-être deux valeurs
        return bool(re.search(r"[^\W\d_]|[€$£%]", piece))
    return kind != "day"
