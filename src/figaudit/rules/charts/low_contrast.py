"""Un texte, ou une courbe, qui se détache à peine de ce qui est derrière."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from figaudit.base.colour import contrast, parse
from figaudit.base.findings import Severity
from figaudit.base.language import quoted
from figaudit.read.facts import Array, AxisFacts, ChartFacts, Line, Panel, Tile, Words
from figaudit.rules.chart import Said, chart_rule, tell
from figaudit.rules.words import MOST_WORDS

READABLE = 4.5  # le contraste que demandent les règles d'accessibilité (WCAG, niveau AA)
HARDLY_READ = 2.5  # en dessous, le texte se lit à peine ; posé sur une couleur voulue, on accepte…
HARDLY_READ_ON_A_MARK = 2.2  # … un peu moins
HARDLY_SEEN = 1.4  # une courbe
MOST_CURVES = 12  # au-delà, des courbes pâles font un fond
ALL_COVERED = 0.95  # part du cadre d'un texte posée sur une couleur : à partir de là, il y tient
INVISIBLE = 0.02  # opacité en deçà de laquelle une courbe n'est pas là pour être vue
THICK = 4  # points : une courbe plus grosse se voit quelle que soit sa couleur


@dataclass(frozen=True)
class Seen:
    """Un texte et son contraste ; `share` : ce contraste rapporté à celui qui se lit à peine."""

    word: Words
    contrast: float
    share: float


def check(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Dit le texte le plus pâle, puis la première courbe que l'on ne voit pas."""
    yield from pale_text(panel, facts)
    if not panel.images and len(panel.lines) <= MOST_CURVES:
        yield from pale_curve(panel)


# --- les textes -----------------------------------------------------------------------------------------------
def pale_text(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Le texte le moins contrasté, s'il l'est trop peu."""
    seen = []
    for word in panel.words[:MOST_WORDS]:
        one = text_on_its_ground(panel, facts, word)
        if one:
            seen.append(one)
    if not seen:
        return

    palest = min(seen, key=lambda one: one.share)
    if palest.contrast < READABLE:
        severity = Severity.WARNING if palest.share < 1 else Severity.ADVICE
        yield tell("text", severity, text=quoted(palest.word.text[:40]), contrast=palest.contrast)


def text_on_its_ground(panel: Panel, facts: ChartFacts, word: Words) -> Seen | None:
    """Le contraste d'un texte ; None si l'on ne sait pas ce qui est derrière, ou s'il est cerné d'un trait."""
    if not word.colour or word.outlined:
        return None

    mark = word.back or colour_of_its_mark(panel, word)
    if mark:
        value = contrast(word.colour, mark)
        return Seen(word, value, value / HARDLY_READ_ON_A_MARK)

    if mark is not None:
        return None  # il déborde de ce qui le porte

    ground = colour_behind(panel, facts, word)
    if not ground:
        return None
    value = contrast(word.colour, ground)
    return Seen(word, value, value / HARDLY_READ)


def colour_behind(panel: Panel, facts: ChartFacts, word: Words) -> str:
    """La couleur derrière un texte, si on la connaît : le fond du graphique ou celui de la figure."""
    if word.role in ("title", "axis", "tick", "figure"):
        return facts.face
    if panel.images or panel.areas or panel.others or panel.points:
        return ""
    if panel.bars and not word.box:
        return ""  # il est peut-être sur une barre
    return panel.face


def colour_of_its_mark(panel: Panel, word: Words) -> str | None:
    """La couleur de la barre ou de la case qui porte un texte : « » s'il en déborde, None s'il n'est sur aucune."""
    if word.role != "text" or not word.box or not np.isfinite(word.x):
        return None
    if panel.images:
        return colour_of_its_cell(panel, word)

    covered = shares_covered(panel, word, panel.rectangles)
    under = np.flatnonzero(covered > 0)
    if not under.size:
        return None
    if under.size > 1 or covered[under[0]] <= ALL_COVERED:
        return ""
    return panel.rectangles[under[0]].colour


def colour_of_its_cell(panel: Panel, word: Words) -> str:
    """La couleur de la case d'une image au milieu de laquelle un texte est écrit ; « » s'il est ailleurs."""
    x0, y0, x1, y1 = word.box
    centred = abs(x0 + x1) < 1 and abs(y0 + y1) < 1 + 0.4 * word.size
    if not centred:
        return ""

    for shades in panel.shades:
        colour = shades.under(word.x, word.y)
        if colour:
            return colour
    return ""


def shares_covered(panel: Panel, word: Words, tiles: list[Tile]) -> Array:
    """La part d'un texte que couvre chacun de ces rectangles, de 0 à 1."""
    if not tiles:
        return np.zeros(0)

    across = np.array([(tile.x0, tile.x1) for tile in tiles])
    upward = np.array([(tile.y0, tile.y1) for tile in tiles])
    left, low, right, high = word.box
    width, height = panel.points_size
    wide = lengths_shared(
        place_along(panel.x, across) * width, place_along(panel.x, word.x) * width, left, right
    )
    tall = lengths_shared(
        place_along(panel.y, upward) * height, place_along(panel.y, word.y) * height, low, high
    )

    shared = np.zeros(len(tiles))
    both = (wide > 0) & (tall > 0)
    shared[both] = wide[both] * tall[both] / ((right - left) * (high - low))
    return shared


def lengths_shared(ends: Array, anchor: Array, start: float, end: float) -> Array:
    """Ce qu'ont en commun, le long d'un axe, un texte (de `start` à `end` autour de son ancrage) et chaque rectangle."""
    nearest = np.minimum(ends.max(axis=1), anchor + end)
    return nearest - np.maximum(ends.min(axis=1), anchor + start)


def place_along(axis: AxisFacts, values: Array | float) -> Array:
    """La place de ces valeurs dans le cadre, de 0 à 1, de gauche à droite ou de bas en haut."""
    fraction = axis.fraction(values)
    if axis.inverted:
        return 1 - fraction
    return fraction


# --- les courbes ----------------------------------------------------------------------------------------------
def pale_curve(panel: Panel) -> Iterator[Said]:
    """La première courbe que l'on ne voit pas, si elle est nommée, ou si toutes sont aussi pâles."""
    thin = [line for line in panel.curves if line.width < THICK and line.alpha > INVISIBLE]
    contrasts = [contrast(blended(line, panel.face), panel.face) for line in thin]
    all_pale = draws_only(panel, thin) and max(contrasts, default=0) < HARDLY_SEEN

    for line, value in zip(thin, contrasts, strict=True):
        named = line.label and line.label in panel.legend
        if value < HARDLY_SEEN and (named or all_pale):
            key = "named-line" if named else "line"
            yield tell(key, name=quoted(line.label), contrast=value)
            return


def draws_only(panel: Panel, lines: list[Line]) -> bool:
    """Vrai si rien d'autre que ces courbes n'est dessiné."""
    if panel.bars or panel.points or panel.areas:
        return False
    return len(lines) == len(panel.curves)


def blended(line: Line, face: str) -> tuple[float, ...]:
    """La couleur d'une courbe transparente, une fois posée sur son fond."""
    mixed = []
    for over, under in zip(parse(line.colour), parse(face), strict=True):
        mixed.append(line.alpha * over + (1 - line.alpha) * under)
    return tuple(mixed)


RULE = chart_rule("low-contrast", check, all_axes=True)
