"""Une palette à deux teintes opposées, sans que la carte dise à quelle valeur, ni pourquoi, on passe de l'une à l'autre."""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from matplotlib.colors import to_rgb

from figaudit.base.text import normalise, number
from figaudit.read.maps.facts import Coding, MapFacts
from figaudit.read.maps.intervals import numbers
from figaudit.read.maps.palette import DIVERGING, lightness
from figaudit.read.maps.words import WORDS, ends_of, says
from figaudit.rules.map import Said, map_rule, tell

SLACK = 0.03  # part de l'étendue des valeurs dont le milieu peut s'écarter de ce qui est écrit
AS_PALE = 0.4  # une voisine est aussi pâle que la plus pâle si elle s'en écarte de moins que cela de ce que fait l'autre
A_CLASS = 0.2  # part d'une classe voisine qu'un vide entre deux bornes doit avoir pour en être une
NEAR = 24  # lettres après le nom d'un milieu, où sa valeur est écrite
# « Blanc = la moyenne de la ville, +7,2 % » : la couleur du milieu, et ce qu'elle vaut.
_MIDDLE_COLOUR = re.compile(
    r"\b(?:blanc|blanche|clair|gris|beige|milieu|white|pale|light|grey|gray|middle|midpoint|centre|center"
    r"|weiss|hell|grau|mitte|blanco|claro|gris|centro)\b ?[:=(]"
)
_REASON = re.compile(
    r"moyenne|median|average|\bmean\b|(?:durch|landes|bundes|kreis|stadt)schnitt|mittelwert|\bmedia\b|promedio|seuil|threshold|schwelle|umbral|objecti|target"
    r"|\bziel|norme|referenc|national"
)
# « 15,9 (la moyenne) », « moyenne : 15,9 »
_NAME_AFTER = re.compile(rf"\W{{0,3}}(?:la |the |der |die )?(?:{_REASON.pattern})")
_NAME_BEFORE = re.compile(rf"(?:{_REASON.pattern}|ø)\W{{0,3}}$")
# « Rents against the city average », « Abstand zum Stadtmittel » : un écart à ce que l'on nomme.
_COMPARED = re.compile(
    r"\b(?:below|above|against|gap to|distance from) (?:the )?(?:\w+ )?(?:average|mean|median)\b|\babstand zu[mr]? |\bverglichen mit|\bim vergleich zu"
    r"|\b(?:frente|respecto) a la (?:media|mediana)|\b(?:stadt|landes|bundes|kreis)(?:mittel|schnitt)\b"
)
# Du vert des plaines au brun des sommets : les teintes d'un atlas de relief n'ont pas de milieu, et personne n'en cherche.
_HEIGHTS = re.compile(
    r"\baltitudes?\b|\belevation\b|\bniveau de la mer\b|\babove sea level\b|\bsobre el nivel del mar\b|\bmsnm\b"
    r"|\bhohe uber dem meer\w*|\bhohenstufen\b|\bm u\. ?m\b"
)
REACH = 40  # lettres après la couleur du milieu, où son nom et sa valeur sont écrits
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


class Turn(NamedTuple):
    """Entre quelles valeurs la palette bascule : la classe du milieu, ou deux fois la même borne."""

    low: float
    high: float

    def told(self, off_zero: bool) -> Said:
        """Entre quelles valeurs, ou à laquelle si elles s'écrivent pareil ; `off_zero` : c'est à zéro qu'on l'attendait."""
        if number(self.low) == number(self.high):
            return tell("off-at" if off_zero else "at", value=self.low)
        return tell("off-between" if off_zero else "between", low=self.low, high=self.high)

    def widened(self, slack: float) -> "Turn":
        """Le même, à `slack` près."""
        return Turn(self.low - slack, self.high + slack)

    def holds(self, value: float) -> bool:
        """Cette valeur est au milieu."""
        return self.low <= value <= self.high


def check(facts: MapFacts) -> Iterator[Said]:
    if facts.middle is not None:
        return

    for coding in facts.ordered:
        if coding.ramp.shape != DIVERGING or is_a_relief(coding, facts):
            continue
        turn = turn_of(coding)
        if turn is None:
            if not middle_is_named(facts):
                yield tell("unsaid")
        elif not has_a_meaning(turn, coding, facts):
            yield turn.told(off_zero=changes_sign(coding.values, slack_of(coding)))


def is_a_relief(coding: Coding, facts: MapFacts) -> bool:
    """Des altitudes, du vert des plaines au brun des sommets."""
    if not coding.palette or not _HEIGHTS.search(facts.unsourced):
        return False
    low_red, low_green, low_blue = to_rgb(coding.palette[0])
    high_red, high_green, high_blue = to_rgb(coding.palette[-1])
    starts_green = low_green > max(low_red, low_blue)
    ends_brown = high_red > high_green > high_blue
    return starts_green and ends_brown


def turn_of(coding: Coding) -> Turn | None:
    """Où la palette bascule ; `None` si rien ne le dit."""
    if coding.bounds and len(coding.bounds) == len(coding.palette):
        return turn_of_classes(coding)

    if coding.continuous and coding.scale is not None and coding.scale.low is not None:
        if not coding.scale.stops:  # le rapport dira que la règle n'a pas pu être appliquée
            raise ValueError("cette échelle de couleurs ne se lit pas à l’envers")
        value = coding.scale.stops[coding.ramp.middle]
        return Turn(value, value)
    return None


def turn_of_classes(coding: Coding) -> Turn:
    """La classe la plus pâle ; la borne qui l'unit à sa voisine, si celle-ci est aussi pâle, et l'autre non."""
    middle = coding.ramp.middle
    before, palest, after = (lightness(colour) for colour in coding.palette[middle - 1 : middle + 2])
    fall_before = abs(palest - before)
    fall_after = abs(palest - after)

    between = class_in_words(coding.bounds[middle - 1 : middle + 2])
    if between is not None:
        return between

    low, high = coding.bounds[middle]
    if fall_before < AS_PALE * fall_after:
        return Turn(low, low)
    if fall_after < AS_PALE * fall_before:
        return Turn(high, high)
    return Turn(low, high)


def class_in_words(bounds: Sequence[tuple[float, float]]) -> Turn | None:
    """La place qu'une classe sans nombre (« peu de changement ») laisse entre deux autres ; `None` s'il n'y en a pas.

    Un vide entre toutes les classes n'est que leur arrondi : « −4 à −1,5 », « −1 à 1 », « 1,5 à 4 ».
    """
    left = []
    for (start, below), (above, end) in pairwise(bounds):
        least = min(below - start, end - above)
        if math.isfinite(least) and above - below > A_CLASS * least:
            left.append(Turn(below, above))
    return left[0] if len(left) == 1 else None


def has_a_meaning(turn: Turn, coding: Coding, facts: MapFacts) -> bool:
    """Le milieu est zéro, ou bien la carte dit ce qu'il est."""
    slack = slack_of(coding)
    turn = turn.widened(slack)
    if turn.holds(0):
        return True
    # Zéro sépare des hausses et des baisses, à moins que la légende ne dise l'autre milieu.
    if changes_sign(coding.values, slack):
        return is_written_beside_its_colour(turn, facts)
    if is_named_beside_its_value(turn, facts):
        return True
    announced = announced_middle(facts)
    if announced:
        return any(turn.holds(value) for value in announced) or is_well_known(turn, facts)
    return middle_is_named(facts) or is_in_the_title(turn, facts) or is_well_known(turn, facts)


def slack_of(coding: Coding) -> float:
    """De combien le milieu peut s'écarter de ce qui est écrit ; d'après les bornes : un géant ne l'élargit pas."""
    if not len(coding.values):
        return 0.0
    spread = coding.ends if len(coding.ends) > 1 else coding.values
    return SLACK * float(np.ptp(spread))


def changes_sign(values: np.ndarray, slack: float) -> bool:
    """Des valeurs franchement négatives, et d'autres franchement positives."""
    return bool(len(values)) and values.min() < -slack and values.max() > slack


def middle_is_named(facts: MapFacts) -> bool:
    """« Écart à la moyenne nationale », « blanc : le seuil »…"""
    return says("middle", facts.unsourced) or _COMPARED.search(facts.unsourced) is not None


def is_written_beside_its_colour(turn: Turn, facts: MapFacts) -> bool:
    """« Blanc = moyenne de la ville, +7,2 % » : la couleur du milieu a son nom et sa valeur, et c'est bien là qu'elle tourne."""
    words = facts.unsourced
    for colour in _MIDDLE_COLOUR.finditer(words):
        near = words[colour.end() : colour.end() + REACH]
        values = [written.value for written in numbers(near)[:1]]
        if _REASON.search(near) and any(map(turn.holds, values)):
            return True
    return False


def is_named_beside_its_value(turn: Turn, facts: MapFacts) -> bool:
    """« 15,9 (moyenne) », au long de la barre : la valeur où la palette tourne touche le nom de ce qu'elle est."""
    words = _YEAR.sub("", facts.unsourced)
    for written in numbers(words):
        if not turn.holds(written.value):
            continue
        if _NAME_AFTER.match(words, written.end) or _NAME_BEFORE.search(words[: written.start]):
            return True
    return False


def announced_middle(facts: MapFacts) -> list[float]:
    """Les nombres écrits juste après « moyenne nationale », « seuil »… ; une année n'en est pas un."""
    words = _YEAR.sub("", facts.unsourced)
    found: list[float] = []
    for end in ends_of("reference", words):
        near = words[end : end + NEAR]
        sentence = re.split(r"[.;](?:\s|$)|\n", near)[0]
        found.extend(written.value for written in numbers(sentence)[:1])
    return found


def is_in_the_title(turn: Turn, facts: MapFacts) -> bool:
    """Le titre donne sa valeur ; l'année des données n'est pas un milieu."""
    title = _YEAR.sub("", facts.title)
    return any(turn.holds(written.value) for written in numbers(title))


def is_well_known(turn: Turn, facts: MapFacts) -> bool:
    """100 pour un indice, 50 pour un vote : un milieu que tout le monde connaît."""
    words = outside_the_classes(facts)
    middles = WORDS["usual"]["middles"]
    return any(turn.holds(value) and re.search(named, words) for value, named in middles)


def outside_the_classes(facts: MapFacts) -> str:
    """Ce qui est écrit, hors des classes de la légende : « de 100 à 200 » ne dit pas que 100 est un milieu."""
    words = facts.words
    for entry in facts.entries:
        if entry.span:
            words = words.replace(normalise(entry.text), "")
    return words


RULE = map_rule("diverging-without-middle", check)
