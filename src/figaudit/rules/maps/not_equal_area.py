"""Des aplats dans une projection qui dessine certains territoires plus grands que d'autres, à surface égale au sol."""

import math
import re
from collections.abc import Iterator

from figaudit.base.findings import Severity
from figaudit.base.text import normalise
from figaudit.read.maps.facts import AREAS, MapFacts
from figaudit.read.maps.words import says
from figaudit.rules.map import Said, map_rule, tell
from figaudit.rules.maps.extent import is_made_of_tiles

SWOLLEN = 1.8  # rapport des aires, à surface égale, à partir duquel deux territoires ne se comparent plus
MISSHAPEN = 3  # et à partir duquel la carte trompe vraiment

# Le rayon de la Terre dans les unités où Mercator s'écrit : mètres, kilomètres, degrés, radians.
METRES = 6378137.0
RADII = (METRES, 6378.137, 180 / math.pi, 1.0)
WHOLE_TURN = 360.5  # degrés, les arrondis compris
POLE = 90.5
WIDEST = 0.6  # part du tour du monde à partir de laquelle des degrés ne peuvent être que cela
NEAREST_THE_POLE = 0.1  # cosinus de la plus haute latitude que l'on compte
_SURFACES = re.compile(
    r"superfici|\bsurfaces?\b|\btaille (?:des|du|de la|reelle|comparee)|\bareas? of|\bland area|\bsize of|\bflachen?\b|\bgrosse (?:der|von)|\btamano (?:de|real)"
)
# « Un point = 2 millions d'hectares » : un semis, dont on lit la densité sur le fond.
_SOWN = re.compile(
    r"\b(?:un|1|chaque|cada|each|every|one|ein|jeder) (?:point|punto|dot|punkt) ?(?:=|≈|:|~|\b(?:vaut|represente|pour|representa|equivale|por|para|is|stands|represents|equals|for|entspricht|steht|sind|fur|je)\b)"
)
ROUNDED = 1.02  # un bord peut dépasser un peu du monde


def check(facts: MapFacts) -> Iterator[Said]:
    if not is_read_by_area(facts) or is_in_degrees(facts):
        return

    ratio = swelling_of(facts)
    if ratio > SWOLLEN:
        yield tell("swollen", severity(facts, ratio), ratio=ratio)


def is_in_degrees(facts: MapFacts) -> bool:
    """Des degrés dessinés tels quels : aucune projection à qui le reprocher, `unprojected` le dit."""
    if facts.swelling is not None or mercator_ratio(facts) > 1:
        return facts.degrees
    return plate_carree_ratio(facts) > 1


def is_read_by_area(facts: MapFacts) -> bool:
    """Des aplats qui suivent une grandeur, ou dont on compare les surfaces ; un semis, dont on lit la densité."""
    return bool(facts.shaded(AREAS)) or compares_areas(facts) or is_sown_with_points(facts)


def is_sown_with_points(facts: MapFacts) -> bool:
    """Des points, dont la carte dit combien chacun en vaut."""
    return facts.crowd.total > 0 and _SOWN.search(facts.words) is not None


def compares_areas(facts: MapFacts) -> bool:
    """Des catégories, mais un titre ou une légende qui compare les surfaces elles-mêmes."""
    painted = any(coding.layer.shape == AREAS for coding in facts.codings)
    legend = " ".join(entry.text for entry in facts.entries)
    return painted and _SURFACES.search(normalise(f"{facts.title} {legend}")) is not None


def swelling_of(facts: MapFacts) -> float:
    """Combien de fois un territoire est plus gonflé qu'un autre : mesuré, à défaut deviné."""
    if facts.swelling is not None:
        return facts.swelling
    if is_made_of_tiles(facts):
        return 1.0
    return max(mercator_ratio(facts), plate_carree_ratio(facts))


def severity(facts: MapFacts, ratio: float) -> Severity:
    """Mercator trompe toujours ; une autre projection, selon ce qu'elle gonfle."""
    guessed_mercator = facts.swelling is None and mercator_ratio(facts) > 1
    if guessed_mercator or is_mercator(facts):
        return Severity.ERROR
    if ratio > MISSHAPEN:
        return Severity.WARNING
    return Severity.ADVICE


def is_mercator(facts: MapFacts) -> bool:
    """Elle se nomme ainsi."""
    return facts.projection is not None and "ercator" in facts.projection.name


# Sans table ni projection déclarée


def mercator_ratio(facts: MapFacts) -> float:
    """Le rapport des aires en Mercator, si les coordonnées ne peuvent venir que de là ; 1 sinon."""
    for radius in RADII:
        if looks_like_mercator(facts, radius):
            return swelling_between(facts.limits.south / radius, facts.limits.north / radius)
    return 1.0


def looks_like_mercator(facts: MapFacts, radius: float) -> bool:
    """Des coordonnées trop hautes pour être des latitudes, ou une carte qui se dit de Mercator."""
    west, south, east, north = facts.limits
    across = max(abs(west), abs(east))
    tall = max(abs(south), abs(north))
    inside = across <= math.pi * radius * ROUNDED and tall < 4 * radius
    if not inside or east - west <= least_width(radius):
        return False
    beyond_the_pole = tall > math.pi / 2 * radius * ROUNDED
    return beyond_the_pole or says("mercator", facts.words)


def plate_carree_ratio(facts: MapFacts) -> float:
    """Le rapport des aires d'un monde dessiné en degrés, tel quel, du territoire le plus au nord à l'équateur ; 1 sinon."""
    west, south, east, north = facts.limits
    in_degrees = -WHOLE_TURN / 2 <= west < east <= WHOLE_TURN / 2 and -POLE <= south < north <= POLE
    if not in_degrees or facts.limits.width < WIDEST * WHOLE_TURN or facts.limits.height < POLE:
        return 1.0

    farthest = math.radians(farthest_latitude(facts))
    return 1 / max(NEAREST_THE_POLE, math.cos(farthest))


def farthest_latitude(facts: MapFacts) -> float:
    """La plus haute latitude peinte, au nord ou au sud ; sous un semis, celle du bord de la carte."""
    for coding in facts.codings:
        if coding.layer.shape == AREAS:
            return float(abs(coding.layer.centres[:, 1]).max())
    return max(abs(facts.limits.south), abs(facts.limits.north))


def least_width(radius: float) -> float:
    """Hors des mètres, il faut la moitié du monde pour reconnaître l'unité."""
    if radius == METRES:
        return 0.3 * radius
    return math.pi * radius


def swelling_between(south: float, north: float) -> float:
    """Le grossissement des aires le plus fort, rapporté au plus faible, entre deux ordonnées de Mercator."""
    swells = [math.cosh(y) ** 2 for y in (south, north)]
    if south < 0 < north:  # à l'équateur, rien n'est gonflé
        return max(swells)
    return max(swells) / min(swells)


RULE = map_rule("not-equal-area", check)
