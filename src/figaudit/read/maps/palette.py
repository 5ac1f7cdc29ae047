"""Ce qu'est une suite de couleurs : un dégradé, deux dégradés autour d'un milieu, un arc-en-ciel, un désordre."""

import colorsys
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from matplotlib import colormaps

from figaudit.base.colour import KINDS, are_red_and_green, distance, oklab, parse, simulate, to_hex
from figaudit.read.maps.words import WORDS

# Les genres de dégradé
SEQUENTIAL = "sequential"
DIVERGING = "diverging"
RAINBOW = "rainbow"
UNEVEN = "uneven"

RAINBOW_NAMES = set(WORDS["usual"]["rainbows"])
QUALITATIVE_NAMES = set(WORDS["usual"]["qualitative"])
DIVERGING_NAMES = set(WORDS["usual"]["diverging"])

SWING = 0.065  # une clarté (de 0 à 1) qui revient de moins que cela ne se remarque pas
PALE = 0.12  # saturation (OKLab) sous laquelle une couleur du milieu n'a plus de teinte
MID_LIGHT = (0.4, 0.75)  # clartés d'un milieu ni clair ni foncé : il ne sépare rien
OPPOSED = 45  # degrés de teinte à partir desquels deux bouts sont de couleurs différentes
COLOURED = 0.12  # vivacité (saturation × valeur) sous laquelle un bout est gris
VIVID = 0.35  # vivacité à partir de laquelle une couleur compte pour une teinte
FEWEST_TAKEN = 4  # couleurs prises à une même palette de catégories pour la reconnaître
GRADED = 0.25  # écart de clarté d'un bout à l'autre qui range quand même des couleurs
MANY_HUES = 4  # teintes vives, sur les six du cercle, à partir desquelles c'est un arc-en-ciel
# Part des pas qui font le tour du cercle dans le même sens : l'arc-en-ciel suit l'ordre des teintes.
SAME_WAY = 0.75
# Sous cet écart, deux couleurs se confondent ; un rouge et un vert francs, la confusion la plus répandue, sous l'autre.
SEEN_APART = {"protan": 5.0, "deutan": 5.0, "tritan": 2.5}
RED_AND_GREEN = 9.0
CORNERS = 7.0  # entre les deux coins d'un carré de couleurs croisées, tous deux de clarté moyenne
ALREADY_ALIKE = 3  # à moins de cela de plus pour l'œil ordinaire, elles se ressemblent pour tout le monde


@dataclass(frozen=True)
class Ramp:
    """`shape` : l'un des genres ci-dessus ; `turns` : combien de fois la clarté change de sens ; `middle` : le rang où la palette bascule."""

    shape: str
    turns: int
    middle: int = 0


_oklab = lru_cache(4096)(oklab)
_sight = lru_cache(4096)(simulate)


def lightness(colour: str) -> float:
    """La clarté perçue, de 0 à 1."""
    return _oklab(colour)[0]


def turns(palette: Sequence[str]) -> list[int]:
    """Les rangs où la clarté change de sens, sans compter les tremblements.

    >>> turns(["#000000", "#ffffff", "#000000"]), turns(["#000000", "#777777", "#707070", "#ffffff"])
    ([1], [])
    """
    light = [lightness(colour) for colour in palette]
    found = []
    peak = 0  # le rang le plus loin dans le sens en cours
    way = 0  # 1 : la clarté monte ; -1 : elle descend ; 0 : on ne sait pas encore

    for rank, level in enumerate(light):
        step = level - light[peak]
        if way == 0:
            if abs(step) > SWING:
                way = 1 if step > 0 else -1
                peak = rank
        elif way * step > 0:
            peak = rank
        elif abs(step) > SWING:
            found.append(peak)
            way = -way
            peak = rank
    return found


def _hue(colour: str) -> tuple[float, float]:
    """La teinte en degrés, et la vivacité de 0 à 1."""
    hue, saturation, value = colorsys.rgb_to_hsv(*parse(colour))
    return hue * 360, saturation * value


def _opposed(first: str, last: str) -> bool:
    """Deux bouts de teintes différentes."""
    first_hue, first_vivid = _hue(first)
    last_hue, last_vivid = _hue(last)
    gap = abs(first_hue - last_hue)
    return min(gap, 360 - gap) > OPPOSED and min(first_vivid, last_vivid) > COLOURED


@lru_cache(512)
def ramp_of(palette: tuple[str, ...], name: str = "") -> Ramp:
    """Le genre d'une palette, de la valeur basse à la haute.

    >>> ramp_of(("#8a3a00", "#f4f1ec", "#0a3d66")).shape, ramp_of(("#eef4f9", "#72aacd", "#0a3d66")).shape
    ('diverging', 'sequential')
    """
    base = name.lower().removesuffix("_r")
    bends = turns(palette)
    if base in RAINBOW_NAMES:
        return Ramp(RAINBOW, len(bends))
    if base in QUALITATIVE_NAMES or is_for_categories(palette, bends):
        return Ramp(UNEVEN, len(bends))
    if len(palette) < 3 or not bends:
        return Ramp(SEQUENTIAL, 0)

    middle = _middle(palette, bends)
    hues = _vivid_hues(palette)
    if base in DIVERGING_NAMES or _two_sides(palette, bends, middle, hues):
        return Ramp(DIVERGING, len(bends), middle)
    if hues >= MANY_HUES and _follows_the_spectrum(palette):
        return Ramp(RAINBOW, len(bends))
    return Ramp(UNEVEN, len(bends))


def is_for_categories(palette: Sequence[str], bends: Sequence[int] = ()) -> bool:
    """Des couleurs prises à l'une des palettes de catégories de matplotlib, que leur clarté ne range pas.

    >>> is_for_categories(["#66c2a5", "#fc8d62", "#8da0cb", "#e78ac3"])
    True
    """
    if len(palette) < FEWEST_TAKEN:
        return False
    graded = abs(lightness(palette[0]) - lightness(palette[-1])) > GRADED and not bends
    if graded:
        return False
    return any(set(palette) <= colours for colours in _category_palettes())


@lru_cache(1)
def _category_palettes() -> tuple[frozenset[str], ...]:
    """Les couleurs des palettes de catégories que matplotlib connaît."""
    found = []
    for name in colormaps:
        colours = getattr(colormaps[name], "colors", ())
        if name.lower() in QUALITATIVE_NAMES:
            found.append(frozenset(to_hex(colour) for colour in colours))
    return tuple(found)


def _middle(palette: Sequence[str], bends: Sequence[int]) -> int:
    """Le rang où la palette bascule : là où la clarté se retourne, à défaut au centre."""
    if len(bends) == 1:
        return bends[0]
    centre = (len(palette) - 1) / 2
    inner = range(1, len(palette) - 1)
    return min(inner, key=lambda rank: abs(rank - centre))


def _vivid_hues(palette: Sequence[str]) -> int:
    """Combien des six teintes du cercle la palette montre vivement."""
    found = set()
    for colour in palette:
        hue, vivid = _hue(colour)
        if vivid > VIVID:
            found.add(round(hue / 60) % 6)
    return len(found)


def _follows_the_spectrum(palette: Sequence[str]) -> bool:
    """Les teintes vives se suivent sur le cercle, presque toujours dans le même sens ; des couleurs de catégories sautent."""
    hues = [hue for hue, vivid in map(_hue, palette) if vivid > VIVID]
    steps = [(after - before + 180) % 360 - 180 for before, after in pairwise(hues)]
    forwards = sum(step for step in steps if step > 0)
    backwards = -sum(step for step in steps if step < 0)
    return max(forwards, backwards) > SAME_WAY * (forwards + backwards)


def _two_sides(palette: Sequence[str], bends: Sequence[int], middle: int, hues: int) -> bool:
    """Deux teintes opposées de part et d'autre d'un milieu."""
    if len(bends) != 1 or not _opposed(palette[0], palette[-1]):
        return False
    if not _without_hue(palette[middle]) and hues >= MANY_HUES:
        return False

    # Après le plus sombre, une seule classe claire n'est pas l'autre côté d'un milieu.
    dark = lightness(palette[middle]) < min(lightness(palette[0]), lightness(palette[-1]))
    at_an_end = middle in (1, len(palette) - 2) and len(palette) > 3
    return not (dark and at_an_end)


def _without_hue(colour: str) -> bool:
    """Presque sans teinte, et nettement clair ou nettement foncé."""
    light, green_red, blue_yellow = _oklab(colour)
    low, high = MID_LIGHT
    return math.hypot(green_red, blue_yellow) < PALE and not low < light < high


def confused(
    palette: Sequence[str], ramp: Ramp | None, told_apart: Collection[tuple[str, str]] = ()
) -> tuple[str, str, str] | None:
    """Deux couleurs à distinguer qu'une personne daltonienne confond, et le nom de sa vue ; `None` s'il n'y en a pas.

    `ramp` : `None` pour des catégories, que l'on compare toutes ; un dégradé se compare d'un bout à l'autre, une palette
    à deux teintes d'un côté à l'autre. `told_apart` : celles qu'autre chose que la couleur distingue.
    """
    pairs = [(palette[low], palette[high]) for low, high in _to_tell_apart(len(palette), ramp)]
    pairs = [pair for pair in pairs if pair not in told_apart]
    for kind in KINDS:
        for first, second in pairs:
            gap = distance(_sight(first, kind), _sight(second, kind))
            least = SEEN_APART[kind]
            of_two_states = ramp is None or len(palette) == 2
            if of_two_states and kind != "tritan" and are_red_and_green(first, second):
                least = RED_AND_GREEN
            if gap >= least:
                continue
            if distance(first, second) > gap + ALREADY_ALIKE:
                return first, second, kind
    return None


def crossed(palette: Sequence[str]) -> tuple[str, str, str] | None:
    """Les deux coins purs d'un carré de couleurs croisées, s'ils se confondent, et le nom de la vue ; `None` sinon.

    Beaucoup de l'une sans l'autre, et l'inverse : ce sont les deux teintes les plus éloignées du carré.

    >>> crossed(["#eeeeee", "#4c9a2a", "#e34a33", "#5f5a1c"]), crossed(["#e8e8e8", "#5ac8c8", "#be64ac", "#3b4994"])
    (('#4c9a2a', '#e34a33', 'deutan'), None)
    """
    first, second = max(combinations(palette, 2), key=_hues_apart)
    for kind in KINDS:
        if distance(_sight(first, kind), _sight(second, kind)) < CORNERS:
            return first, second, kind
    return None


def _hues_apart(pair: tuple[str, str]) -> float:
    """L'écart de deux couleurs, la clarté mise à part."""
    first, second = pair
    return math.dist(_oklab(first)[1:], _oklab(second)[1:])


def _to_tell_apart(count: int, ramp: Ramp | None) -> list[tuple[int, int]]:
    """Les rangs des couleurs que l'œil doit distinguer, deux à deux."""
    pairs = list(combinations(range(count), 2))
    if ramp is None:
        return pairs
    if ramp.shape == SEQUENTIAL:
        return [(0, count - 1)]
    if ramp.shape == DIVERGING:
        return [pair for pair in pairs if _face_to_face(pair, ramp.middle)]

    apart = max(1, count // 6)  # deux voisines d'un arc-en-ciel se suivent, on ne les compare pas
    return [(low, high) for low, high in pairs if high - low > apart]


def _face_to_face(pair: tuple[int, int], middle: int) -> bool:
    """À la même distance du milieu, ou à un rang près."""
    low, high = pair
    return low < middle < high and abs(low + high - 2 * middle) <= 1
