"""La petite grammaire de marques du carnet 12 : une colonne devient une forme, une taille, une inclinaison, une couleur.

Le dessin et sa clé passent tous deux par `Grammar.look` : la clé ne peut pas contredire le dessin.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from datakit.errors import InvalidArgument
from datakit.subjects import messages
from figaudit.base.colour import KINDS, distance, simulate
from figaudit.base.text import did_you_mean, listing, normalise, quote, words

WORDS = words(__file__, "marks.toml")
CHANNELS: dict[str, str] = WORDS["channels"]
APART = 12  # en deçà, deux couleurs se confondent (voir `figaudit.base.colour.distance`)
FEW = 6  # moins de valeurs que cela : la clé les montre toutes ; sinon, les deux bouts et le milieu
LEAN = 45  # degrés : une marque s’incline d’autant, à gauche ou à droite, au plus
MOST_TILTS = 5  # inclinaisons que l’on sait encore distinguer

_CODES = {"M": Path.MOVETO, "L": Path.LINETO, "C": Path.CURVE4, "Z": Path.CLOSEPOLY}


class Mark(NamedTuple):
    """Ce que l’on voit d’une marque : sa forme, son aire (de 0 à 1), son angle vers la droite, sa couleur."""

    shape: str
    size: float
    tilt: float
    colour: str


@dataclass(frozen=True)
class Scale:
    """Une colonne rendue visible : les valeurs que montre la clé, et ce qui change une valeur en aspect."""

    levels: list[Any]
    aspect: Callable[[Any], Any]


@dataclass(frozen=True)
class Shape:
    """Une forme : ce qui est peint, ce qui est tracé à l’encre, et de quoi ramener son aire à 1."""

    paint: Path
    line: Path
    unit: float


def _path(written: str) -> Path:
    """Un tracé écrit « M 0 0 L 0 1 C … Z »."""
    points = [np.empty((0, 2))]
    codes: list[Any] = []
    for letter, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", written):
        pairs = np.reshape(numbers.split() or [0, 0], (-1, 2)).astype(float)  # « Z » n’a pas de point à lui
        points.append(pairs)
        codes.extend([_CODES[letter]] * len(pairs))
    return Path(np.concatenate(points), codes)


def area(path: Path) -> float:
    """L’aire d’un tracé fermé.

    >>> area(_path("M 0 0 L 2 0 L 2 3 L 0 3 Z"))
    6.0
    """
    rings = path.transformed(Affine2D().scale(1e3)).to_polygons(closed_only=True)  # des courbes fines
    doubled = 0.0
    for ring in rings:  # la formule du lacet
        x, y = np.transpose(ring)
        doubled += abs(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))
    return float(doubled) / 2e6


def _drawn_shapes() -> dict[str, Shape]:
    """Toutes les formes de `marks.toml`, d’une famille à l’autre."""
    shapes = {}
    for family in WORDS["shapes"].values():
        for name, (painted, traced) in family.items():
            paint = _path(painted)
            shapes[name] = Shape(paint, _path(traced), area(paint) ** -0.5)
    return shapes


_SHAPES = _drawn_shapes()


def known(kind: str, name: str, names: Iterable[Any]) -> str:
    """`name`, s’il est l’un de `names` ; sinon `InvalidArgument`, qui les cite."""
    allowed = list(names)
    if name in allowed:
        return name

    shown = [f"{one} ({CHANNELS[one]})" if one in CHANNELS else str(one) for one in allowed]
    what = WORDS["kinds"][kind]
    guess = did_you_mean(name, allowed)
    raise InvalidArgument(
        *messages.said("marks-name", what=what, name=quote(name), known=listing(shown), guess=guess)
    )


def confused(colours: Sequence[str]) -> list[tuple[str, str]]:
    """Les paires de couleurs que quelqu’un confond : vue ordinaire, ou l’un des trois daltonismes simulés.

    >>> confused(["#d00000", "#2e8b2e", "#9ad0ff"])
    [('#d00000', '#2e8b2e')]
    """
    seen: dict[str, list[Any]] = {}
    for colour in colours:
        seen[colour] = [colour, *(simulate(colour, kind) for kind in KINDS)]

    found = []
    for one, other in combinations(colours, 2):
        closest = min(map(distance, seen[one], seen[other]))
        if closest < APART:
            found.append((one, other))
    return found


class Grammar:
    """Ce que devient chaque colonne : `shape`, `size`, `tilt`, `colour` reçoivent un nom de colonne.

    >>> notes = pd.DataFrame({"quoi": ["voix", "pas", "voix"], "force": [1, 4, 2]})
    >>> grammar = Grammar(notes, shape="quoi", size="force")
    >>> grammar.look(quoi="voix").shape == grammar.look(**notes.loc[2]).shape, grammar.look(force=2).size
    (True, 0.5)
    """

    def __init__(
        self,
        table: pd.DataFrame,
        *,
        paper: str = "crème",
        shapes: str = "jardin",
        colours: Sequence[str] = (),
        order: Sequence[str] = (),
        **columns: str,
    ) -> None:
        self.table = table
        self.paper = WORDS["papers"][known("paper", paper, WORDS["papers"])]
        for channel, column in columns.items():
            known("channel", channel, CHANNELS)
            known("column", column, table.columns)
        self.columns = columns
        self.order = list(order)
        self.colours = self._palette(colours)
        self.least = 0.0  # la plus petite aire que l’on dessine : une carte la relève pour qu’on la lise

        families = [name for name in WORDS["shapes"] if name != "vide"]
        self._forms = list(WORDS["shapes"][known("shapes", shapes, families)])
        self.scales = {channel: self._scale(channel, column) for channel, column in columns.items()}

    def _palette(self, asked: Sequence[str]) -> list[str]:
        """Les couleurs demandées, puis celles du papier que personne ne confond avec elles."""
        given = [to_hex(WORDS["colours"].get(normalise(colour), colour)) for colour in np.atleast_1d(asked)]
        free = []
        for colour in self.paper["colours"]:
            if not any(confused([colour, mine]) for mine in given):
                free.append(colour)
        return given + free

    def _scale(self, channel: str, column: str) -> Scale:
        """Une quantité se mesure ; des mots se distinguent un par un."""
        given = self.table[column].dropna()
        if _is_measured(channel, given):
            return self._measured(channel, given)
        return self._told_apart(channel, column, given)

    def _levels(self, given: pd.Series) -> list[Any]:
        """Les valeurs de la colonne : dans l’ordre demandé, sinon celui de ses catégories, ou de la table."""
        if isinstance(given.dtype, pd.CategoricalDtype):
            levels = list(given.cat.categories)
        else:
            levels = list(dict.fromkeys(given))
        first = [level for level in self.order if level in levels]
        return list(dict.fromkeys(first + levels))

    def _measured(self, channel: str, given: pd.Series) -> Scale:
        """Une taille, un angle ou une couleur qui suit la quantité."""
        low = float(given.min())
        high = float(given.max())
        span = high - low or 1
        levels = sorted(self._levels(given))
        if len(levels) >= FEW:
            levels = [low, (low + high) / 2, high]

        ramp = LinearSegmentedColormap.from_list("", self.paper["ramp"])

        def area_of(value: Any) -> Any:
            return value / (high or 1)  # depuis zéro : deux fois plus, deux fois l’aire

        def tilt_of(value: Any) -> Any:
            return 2 * LEAN * (value - low) / span - LEAN

        def colour_of(value: Any) -> str:
            return to_hex(ramp((value - low) / span))

        return Scale(levels, {"size": area_of, "tilt": tilt_of, "colour": colour_of}[channel])

    def _told_apart(self, channel: str, column: str, given: pd.Series) -> Scale:
        """Un aspect par valeur ; lève `InvalidArgument` s’il n’y en a pas assez."""
        levels = self._levels(given)
        looks = self._looks(channel, len(levels))
        if len(levels) > len(looks):
            raise InvalidArgument(*_too_many(channel, column, given, len(looks)))

        by_level = dict(zip(levels, looks, strict=False))
        return Scale(levels, by_level.__getitem__)

    def _looks(self, channel: str, wanted: int) -> list[Any]:
        """Les aspects que l’on sait distinguer ; aucun pour une taille : des mots n’ont pas de quantité."""
        if channel == "shape":
            return self._forms
        if channel == "colour":
            return self.colours
        if channel == "tilt":
            steps = max(2, min(MOST_TILTS, wanted))
            return list(np.linspace(-LEAN, LEAN, steps))
        return []

    def look(self, **row: Any) -> Mark:
        """L’aspect d’une ligne, ou d’une seule de ses valeurs ; une case vide donne une marque sans couleur, de la forme que l’on sait.

        >>> Grammar(pd.DataFrame({"force": [1, None]}), size="force").look(force=None).colour
        '#fbf5e6'
        """
        told = {channel: row[column] for channel, column in self.columns.items() if column in row}
        held = {}
        for channel, value in told.items():
            if pd.notna(value):
                held[channel] = self.scales[channel].aspect(value)

        mark = Mark(self._forms[0], **WORDS["plain"])._replace(**held)
        if mark.size:  # un zéro reste un zéro
            mark = mark._replace(size=max(mark.size, self.least))

        holes = told.keys() - held.keys()
        if holes:
            mark = mark._replace(colour=self.paper["ground"])
        if "shape" in holes:
            mark = mark._replace(shape="absent")
        return mark

    def draw(
        self,
        ax: Any,
        mark: Mark,
        at: tuple[float, float],
        unit: float,
        towards: float = 90.0,
        side: int = 1,
    ) -> None:
        """Dessine une marque dont le pied est `at` ; `unit` est le côté d’un carré de même aire que la plus grande ; `side` vaut -1 si elle pend."""
        ink = self.paper["ink"]
        shape = _SHAPES[mark.shape]
        size = unit * shape.unit * mark.size**0.5
        turn = Affine2D().scale(size).rotate_deg(towards - 90 - side * mark.tilt).translate(*at)
        spill = turn.frozen().translate(0.03 * size, -0.03 * size)  # la couleur déborde, comme à la main

        ax.add_patch(PathPatch(spill.transform_path(shape.paint), facecolor=mark.colour, linewidth=0))
        ax.plot(*at, "o", color=ink, markersize=1.8, zorder=2)  # le pied : il reste d’un zéro
        for path in (shape.paint, shape.line):
            if np.size(path.vertices):
                ax.add_patch(PathPatch(turn.transform_path(path), edgecolor=ink, **WORDS["pen"]))


def _is_measured(channel: str, given: pd.Series) -> bool:
    """Vrai si la colonne compte quelque chose ; une forme ne dit pas une quantité, ni une taille un nombre négatif."""
    if channel == "shape":
        return False
    if not pd.api.types.is_numeric_dtype(given) or pd.api.types.is_bool_dtype(given):
        return False
    return channel != "size" or not given.lt(0).any()


def _too_many(channel: str, column: str, given: pd.Series, most: int) -> list[str]:
    """Pourquoi la colonne ne convient pas : trop de valeurs, des mots, ou une ligne qui cloche parmi des nombres."""
    stray = given[pd.to_numeric(given, errors="coerce").isna()].tolist()
    some_are_numbers = 0 < len(stray) < len(given)
    if most:
        kind = "marks-many"
    elif some_are_numbers:
        kind = "marks-stray"
    else:
        kind = "marks-size"

    value = str(stray[0]) if stray else ""
    return messages.said(kind, column=quote(column), channel=CHANNELS[channel], most=most, value=quote(value))
