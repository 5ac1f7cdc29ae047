"""Des longitudes et des latitudes dessinées comme des mètres, loin de l'équateur, ou d'un bout du monde à l'autre."""

import math
from collections.abc import Iterator

from figaudit.read.maps.facts import Limits, MapFacts
from figaudit.read.maps.words import says
from figaudit.rules.map import Said, map_rule, tell
from figaudit.rules.maps.extent import is_made_of_tiles
from figaudit.rules.maps.not_equal_area import (
    SWOLLEN,
    is_in_degrees,
    is_read_by_area,
    severity,
    swelling_of,
)

TILTED = 1.15  # combien de degrés de longitude vaut un degré de latitude, à partir duquel cela se voit
UNSTRETCHED = 0.1  # écart à 1 sous lequel les deux axes ont la même échelle
AWAY = 15  # degrés : plus loin de l'équateur, ces nombres ont bien l'air de latitudes
TALLEST = 60  # degrés du sud au nord : au-delà, un plan quelconque y ressemble
NEAREST_THE_POLE = 0.1  # cosinus de la plus haute latitude que l'on corrige


def check(facts: MapFacts) -> Iterator[Said]:
    if has_the_wrong_shape(facts):
        yield tell("same-scale", ratio=degrees_of_longitude(facts.limits))
        return

    if is_read_by_area(facts) and is_in_degrees(facts):
        ratio = swelling_of(facts)
        if ratio > SWOLLEN:
            yield tell("swollen", severity(facts, ratio), ratio=ratio)


def has_the_wrong_shape(facts: MapFacts) -> bool:
    """Un degré de longitude dessiné aussi long qu'un degré de latitude, là où il est plus court."""
    if not may_be_degrees(facts.limits) or not are_degrees(facts):
        return False
    tilted = degrees_of_longitude(facts.limits) > TILTED
    return tilted and abs(facts.stretch - 1) < UNSTRETCHED


def may_be_degrees(limits: Limits) -> bool:
    """Des nombres qui tiennent dans un monde de 360 degrés sur 180."""
    west, south, east, north = limits
    return -181 <= west < east <= 181 and -91 <= south < north <= 91


def are_degrees(facts: MapFacts) -> bool:
    """La projection le dit ; sans elle, les mots ou les nombres."""
    if facts.degrees:
        return True
    if facts.projection is not None or is_made_of_tiles(facts):
        return False
    return look_like_latitudes(facts.limits) or says("degrees", facts.words)


def look_like_latitudes(limits: Limits) -> bool:
    """Loin de l'équateur, d'un seul côté, et pas la hauteur du monde."""
    one_side = limits.south * limits.north > 0
    away = min(abs(limits.south), abs(limits.north)) > AWAY
    return one_side and away and limits.height < TALLEST


def degrees_of_longitude(limits: Limits) -> float:
    """Ce que vaut un degré de latitude au milieu de la carte."""
    middle = math.radians((limits.south + limits.north) / 2)
    return 1 / max(NEAREST_THE_POLE, math.cos(middle))


RULE = map_rule("unprojected", check)
