"""Un titre démenti par ce que la carte peint : où c'est le plus fort, de quel côté cela monte, ce qui vaut partout."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from figaudit.base import text
from figaudit.base.text import normalise
from figaudit.read.maps.facts import Coding, MapFacts
from figaudit.rules.map import Said, map_rule, tell
from figaudit.rules.maps.everywhere import (
    denial,
    shows_a_change,
    too_few_for_the_part,
    too_few_to_count,
)
from figaudit.rules.maps.named import contradicted_name
from figaudit.rules.maps.told_places import contradicted_place

FEWEST = 12  # territoires : moins, une pente ne se lit pas
STEM = 4  # lettres d'un mot, qui le reconnaissent au singulier et au pluriel
LEANS = 0.4  # corrélation dans l'autre sens, à partir de laquelle le titre est démenti

_WORDS: dict[str, Any] = text.words(__file__, "directions.json")
_POINTS = {word: point for point, words in _WORDS["points"].items() for word in words.split()}
_POINT = "(?:" + "|".join(sorted(_POINTS, key=len, reverse=True)) + ")"
_TO = re.compile(_WORDS["from_to"].replace("{POINT}", f"({_POINT})"))
_IN = re.compile(_WORDS["more_in"].replace("{POINT}", f"({_POINT})"))
_MOST_THERE = re.compile(_WORDS["most_there"].replace("{POINT}", f"({_POINT})"))
_HAS_THE_MOST = re.compile(_WORDS["has_the_most"].replace("{POINT}", f"({_POINT})"))
_IS_THE_MOST = re.compile(_WORDS["is_the_most"].replace("{POINT}", f"({_POINT})"))
_GOES_FIRST = re.compile(_WORDS["goes_first"].replace("{POINT}", f"({_POINT})"))
_DOES_MORE = re.compile(_WORDS["does_more"].replace("{POINT}", f"({_POINT})"))
_EVER_MORE = re.compile(_WORDS["ever_more"])
_THAN_IN = re.compile(_WORDS["than_in"].replace("{POINT}", f"({_POINT})"))
_LOST = re.compile(_WORDS["lost"])
_LOSING = re.compile(_WORDS["losing"])
_LOSSES = re.compile(_WORDS["losses"])
_LOSES_MOST = re.compile(_WORDS["loses_most"])
_LOW_ENDS = [(re.compile(word), re.compile(measured)) for word, measured in _WORDS["low_ends"]]
_ABOVE_ALL = re.compile(_WORDS["above_all"].replace("{POINT}", f"({_POINT})"))
_HIT = re.compile(_WORDS["hit"].replace("{POINT}", f"({_POINT})"))
_HARM = re.compile(_WORDS["harm"])
_SCARCE = re.compile(_WORDS["scarce"])
_NAMED = re.compile(_WORDS["named"].replace("{POINT}", _POINT))
_RINGS = {ring: re.compile(_WORDS[ring]) for ring in ("centre", "edge")}
_MOST = re.compile(_WORDS["most"])
_TOWARDS = re.compile(_WORDS["towards"].replace("{POINT}", _POINT))
_THE_FURTHER = re.compile(_WORDS["the_further"].replace("{POINT}", _POINT))
_JUDGED = re.compile(_WORDS["judged"])
_RISES = re.compile(_WORDS["rises"])
_GROWN = re.compile(_WORDS["grown"])
_FALLS = re.compile(_WORDS["falls"])
_LESS = re.compile(_WORDS["less"])
_HEDGED = re.compile(_WORDS["hedged"])
_LACKING = re.compile(r"\b(?:sans|without|ohne|sin) (?:an? |une? )?([a-z]{3,})")
_DOES_WITHOUT = re.compile(
    r"-free\b|\bpass\w* d[e']|\bdo(?:es|ing)? without|\brenonc|\bprescind|\bverzicht|\blos\b"
)
_CLAUSE_ENDS = re.compile(r"[,;:.()–—]")


class Claim(NamedTuple):
    """Vers quel point de l'horizon, ou vers le centre ou le bord, le titre dit que cela monte."""

    point: str
    axis: int  # 0 : d'ouest en est ; 1 : du sud au nord ; 2 : du centre au bord
    sign: int
    change: bool = False  # ce qui monte là est une hausse, pas un niveau


def check(facts: MapFacts) -> Iterator[Said]:
    """Confronte ce que le titre dit de tous les territoires, puis la pente qu'il annonce, aux valeurs peintes."""
    denied = denial(facts) or too_few_for_the_part(facts) or too_few_to_count(facts)
    if denied is not None:
        yield tell(denied.key, **denied.said)
        return

    of_a_name = contradicted_name(facts)
    if of_a_name:
        yield tell("told", told=of_a_name)
        return

    of_a_place = contradicted_place(facts)
    if of_a_place is not None:
        yield of_a_place
        return

    title = normalise(facts.title)
    legend = normalise(" ".join(coding.label for coding in facts.ordered))
    if speaks_of_the_opposite(title, legend):
        return

    claim = claim_of(title)
    of_a_loss = claim is None and counts_losses(facts)
    if of_a_loss:
        claim = loss_told(title)
    if claim is None:
        return

    for coding in facts.ordered:
        if claim.change and not shows_a_change(coding, facts):
            continue
        told = claim
        if not of_a_loss and names_the_low_end(title, normalise(f"{coding.label} {facts.column}")):
            told = towards(OPPOSITE[claim.point])

        slope = slope_along(coding, told.axis)
        if slope is not None and slope * told.sign < -LEANS:
            yield tell(told.point, correlation=slope)
            return


# --- ce qu'annonce le titre -----------------------------------------------------------------------------------
def claim_of(title: str) -> Claim | None:
    """Vers où le titre dit que cela monte ; None s'il ne le dit pas, le nie, ou le dit deux fois.

    >>> claim_of("le taux diminue d'ouest en est").point, claim_of("higher in the north").point
    ('west', 'north')
    """
    if _HEDGED.search(title):
        return None
    for told in (slope_told, place_told, concentration_told, way_told, clause_told):
        claim = told(title)
        if claim is not None:
            return claim
    return None


def slope_told(title: str) -> Claim | None:
    """« Augmente du nord au sud », « du nord au sud, toujours plus »."""
    found = _TO.search(title)
    rising = _RISES.search(title) or _EVER_MORE.search(title)
    direction = bool(rising) - bool(_FALLS.search(title))
    if found is None or not direction:
        return None

    start, end = _POINTS[found[1]], _POINTS[found[2]]
    if OPPOSITE[start] != end:
        return None
    return towards(end if direction > 0 else start)


def place_told(title: str) -> Claim | None:
    """« Plus élevé dans le nord », « mas alta en el sur », « steigt im norden am starksten », « l'est est le plus âgé ».

    Une baisse « plus forte dans le nord » se tait : rien ne dit si la carte la peint en négatif.

    >>> place_told("die mieten steigen im norden am starksten"), place_told("higher in the south").change
    (Claim(point='north', axis=1, sign=1, change=True), False)
    """
    places = where_compared(title) or where_it_is_most(title)
    if len(places) != 1 or _FALLS.search(title):
        return None
    point = _POINTS[places.pop()]
    if _LESS.search(title):
        point = OPPOSITE[point]
    # « Am meisten Wein wächst im Westen » compte la vigne, « die Mieten wachsen im Westen am meisten » dit une hausse.
    rising = _RISES.search(title) is not None and not _GROWN.search(title)
    return towards(point)._replace(change=rising)


def where_it_is_most(title: str) -> set[str]:
    """Les points de l'horizon où le titre dit que c'est le plus, ou le moins."""
    places = set(_IN.findall(title)) | set(_MOST_THERE.findall(title))
    if not _LOST.search(title):
        places |= set(_HAS_THE_MOST.findall(title)) | set(_IS_THE_MOST.findall(title))
        places |= set(_GOES_FIRST.findall(title)) | set(_DOES_MORE.findall(title))
    return places


def where_compared(title: str) -> set[str]:
    """« Plus de logements vacants au nord qu'au sud » : le premier des deux bouts opposés que le titre compare.

    >>> where_compared("plus de logements vacants au nord qu'au sud"), where_compared("the north has more farms than the east")
    ({'nord'}, set())
    """
    found = _THAN_IN.search(title)
    if found is None or _LOST.search(title):
        return set()
    first, second = [point for point in found.groups() if point]
    return {first} if OPPOSITE[_POINTS[first]] == _POINTS[second] else set()


def concentration_told(title: str) -> Claim | None:
    """« Surtout dans le Sud », « le chômage frappe l'Est » : là, les valeurs sont les plus fortes.

    Ni d'une variation, ni d'un manque : « surtout le Sud » est alors celui des plus petites.

    >>> concentration_told("arbeitslosigkeit vor allem im suden").point, concentration_told("peu de medecins, surtout au sud")
    ('south', None)
    """
    if _RISES.search(title) or _FALLS.search(title) or _SCARCE.search(title):
        return None
    places = _ABOVE_ALL.findall(title)
    if not places and _HARM.search(title):
        places = [first or second for first, second in _HIT.findall(title)]
    return towards(_POINTS[places[0]]) if len(places) == 1 else None


def way_told(title: str) -> Claim | None:
    """« Augmente vers l'ouest », « the further north, the higher the rents » : le titre ne nomme qu'un bout.

    >>> way_told("los alquileres suben hacia el sur").point, way_told("je weiter nordlich, desto hoher die mieten").point
    ('south', 'north')
    """
    if len(points_named(title)) > 1:
        return None

    further = _THE_FURTHER.search(title)
    if further is not None:
        point = point_of(further)
        fewer = _FALLS.search(title) or _LESS.search(title)
        return towards(OPPOSITE[point] if fewer else point)

    found = _TOWARDS.search(title)
    direction = bool(_RISES.search(title)) - bool(_FALLS.search(title))
    if found is None or not direction:
        return None
    point = point_of(found)
    return towards(point if direction > 0 else OPPOSITE[point])


def clause_told(title: str) -> Claim | None:
    """« Les plus fortes valeurs sont au sud », « am teuersten am Stadtrand » : dans une même proposition, un seul lieu et un superlatif.

    >>> clause_told("die hochsten mieten gibt es am stadtrand").point, clause_told("the worst served wards are in the north")
    ('edge', None)
    """
    if any(unsure.search(title) for unsure in (_FALLS, _LOST, _SCARCE, _JUDGED)):
        return None
    for clause in _CLAUSE_ENDS.split(title):
        points = points_named(clause) | {ring for ring, words in _RINGS.items() if words.search(clause)}
        if len(points) != 1 or not _MOST.search(clause):
            continue
        point = points.pop()
        if _LESS.search(clause):
            point = OPPOSITE[point]
        return towards(point)._replace(change=_RISES.search(title) is not None)
    return None


def loss_told(title: str) -> Claim | None:
    """« L'est perd le plus d'habitants » : sur une carte qui compte des pertes, c'est là qu'elles sont les plus fortes.

    >>> loss_told("el este es donde mas poblacion se pierde").point, loss_told("the north loses fewer people than most")
    ('east', None)
    """
    if _HEDGED.search(title) or _RISES.search(title) or _LESS.search(title):
        return None
    points = points_named(title)
    if len(points) != 1 or not _LOSING.search(title) or not _LOSES_MOST.search(title):
        return None
    return towards(points.pop())


def points_named(words: str) -> set[str]:
    """Les bouts de l'horizon que ces mots nomment comme des lieux : « le nord », « southern », « östliche ».

    >>> points_named("les communes du nord"), points_named("gare du nord"), points_named("il est au sud")
    ({'north'}, set(), {'south'})
    """
    return {point_of(found) for found in _NAMED.finditer(words)}


def point_of(found: re.Match[str]) -> str:
    """Le bout de l'horizon que retient un motif."""
    written = next(group for group in found.groups() if group)
    return _POINTS[written.removesuffix("lich")]


OPPOSITE = {
    "north": "south",
    "south": "north",
    "east": "west",
    "west": "east",
    "centre": "edge",
    "edge": "centre",
}
AXES = {"west": (0, -1), "east": (0, 1), "south": (1, -1), "north": (1, 1), "centre": (2, -1), "edge": (2, 1)}


def towards(point: str) -> Claim:
    """Ce que veut dire « monter vers ce point »."""
    return Claim(point, *AXES[point])


def names_the_low_end(title: str, legend: str) -> bool:
    """« La plus jeune » sur une carte d'âges : là où le titre dit « plus », les valeurs sont les plus petites.

    >>> names_the_low_end("la poblacion mas joven vive en el este", "edad media"), names_the_low_end("plus de jeunes", "part des jeunes")
    (True, False)
    """
    for word, measured in _LOW_ENDS:
        if word.search(title) and measured.search(legend) and not word.search(legend):
            return True
    return False


def speaks_of_the_opposite(title: str, legend: str) -> bool:
    """« Le Nord en tête pour la voiture », sur une carte des ménages « sans voiture » : le titre parle de ce qui y manque.

    >>> speaks_of_the_opposite("car ownership: the east leads", "households without a car")
    True
    >>> speaks_of_the_opposite("car-free: the east leads, without a car", "households without a car")
    False
    """
    lacking = _LACKING.search(legend)
    if lacking is None or _LACKING.search(title) or _DOES_WITHOUT.search(title):
        return False
    stem = lacking[1][:STEM]
    return re.search(rf"\b{stem}", title) is not None


def counts_losses(facts: MapFacts) -> bool:
    """« Habitants perdus », et jamais moins que zéro : plus la couleur est forte, plus on a perdu."""
    for coding in facts.ordered:
        label = normalise(f"{coding.label} {facts.column.replace('_', ' ')}")
        if _LOSSES.search(label) and len(coding.values) and coding.values.min() >= 0:
            return True
    return False


# --- ce que montre la carte -----------------------------------------------------------------------------------
def slope_along(coding: Coding, axis: int) -> float | None:
    """La corrélation entre les valeurs peintes et leur place, le long de cet axe ; None si trop peu se lit."""
    places = places_along(coding.layer.centres, axis)
    heights = heights_of(coding)
    if len(heights) != len(places):
        return None  # une grille : ses cases n'ont pas chacune leur place

    read = np.isfinite(heights) & np.isfinite(places)
    if read.sum() < FEWEST:
        return None
    if np.ptp(places[read]) < 1e-9 or np.ptp(heights[read]) == 0:
        return None
    return float(np.corrcoef(heights[read], places[read])[0, 1])


def places_along(centres: np.ndarray, axis: int) -> np.ndarray:
    """La place de chaque objet : d'ouest en est, du sud au nord, ou sa distance au milieu de tous."""
    if axis < 2:
        return centres[:, axis]
    return np.hypot(*(centres - np.nanmedian(centres, axis=0)).T)


def heights_of(coding: Coding) -> np.ndarray:
    """Le rang de chaque objet, du plus bas au plus haut : celui de sa valeur, à défaut celui de sa classe."""
    values = coding.seen
    read = np.isfinite(values)
    if read.any() or coding.continuous:
        heights = np.full(len(values), np.nan)
        heights[read] = np.argsort(np.argsort(values[read]))
        return heights
    return np.where(coding.ranks >= 0, coding.ranks.astype(float), np.nan)


RULE = map_rule("title-contradicts-data", check)
