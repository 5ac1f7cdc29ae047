"""Une petite grammaire de marques : une colonne devient une forme, une taille, une inclinaison, une couleur.

Le dessin et sa clé passent tous deux par `Grammar.look` : la clé ne peut pas contredire le dessin.
"""

import re
from collections.abc import Callable, Iterable, Sequence
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
_CODES = {"M": Path.MOVETO, "L": Path.LINETO, "C": Path.CURVE4, "Z": Path.CLOSEPOLY}


class Mark(NamedTuple):
    """Ce que l’on voit d’une marque : sa forme, son aire (de 0 à 1), son angle vers la droite, sa couleur."""

    shape: str
    size: float
    tilt: float
    colour: str


def _path(written: str) -> Path:
    """Un tracé écrit « M 0 0 L 0 1 C … Z »."""
    drawn = re.findall(r"([MLCZ])([^MLCZ]*)", written)
    pairs = [np.reshape(numbers.split() or [0, 0], (-1, 2)).astype(float) for _, numbers in drawn]
    codes = [_CODES[letter] for (letter, _), few in zip(drawn, pairs, strict=True) for _ in few]
    return Path(np.concatenate([np.empty((0, 2)), *pairs]), codes)


def area(path: Path) -> float:
    """L’aire d’un tracé fermé.

    >>> area(_path("M 0 0 L 2 0 L 2 3 L 0 3 Z"))
    6.0
    """
    rings = path.transformed(Affine2D().scale(1e3)).to_polygons(closed_only=True)  # courbes fines
    return float(sum(abs(np.sum(r[:-1, 0] * r[1:, 1] - r[1:, 0] * r[:-1, 1])) for r in rings)) / 2e6


_SHAPES = {name: tuple(map(_path, both)) for kind in WORDS["shapes"].values() for name, both in kind.items()}
_UNIT = {name: area(paint) ** -0.5 for name, (paint, _) in _SHAPES.items()}  # de quoi ramener chaque aire à 1


def known(kind: str, name: str, names: Iterable[str]) -> str:
    """`name`, s’il est l’un de `names` ; sinon `InvalidArgument`, qui les cite."""
    if name not in (names := [*names]):
        shown = (f"{one} ({CHANNELS[one]})" if one in CHANNELS else str(one) for one in names)
        told = {"name": quote(name), "known": listing(shown), "guess": did_you_mean(name, names)}
        raise InvalidArgument(*messages.said("marks-name", what=WORDS["kinds"][kind], **told))
    return name


def confused(colours: Sequence[str]) -> list[tuple[str, str]]:
    """Les paires de couleurs que quelqu’un confond : vue ordinaire, ou l’un des trois daltonismes simulés.

    >>> confused(["#d00000", "#2e8b2e", "#9ad0ff"])
    [('#d00000', '#2e8b2e')]
    """
    seen: dict[str, list[Any]] = {one: [one, *(simulate(one, kind) for kind in KINDS)] for one in colours}
    pairs = combinations(colours, 2)
    return [(one, two) for one, two in pairs if min(map(distance, seen[one], seen[two])) < APART]


class Grammar:
    """Ce que devient chaque colonne : `shape`, `size`, `tilt`, `colour` reçoivent un nom de colonne.

    >>> notes = pd.DataFrame({"quoi": ["voix", "pas", "voix"], "force": [1, 4, 2]})
    >>> grammar = Grammar(notes, shape="quoi", size="force")
    >>> grammar.look(quoi="voix").shape == grammar.look(**notes.loc[2]).shape, grammar.look(force=2).size
    (True, 0.5)
    """

    def __init__(
        self, table: pd.DataFrame, *, paper: str = "crème", shapes: str = "jardin", colours: Sequence[str] = (), order: Sequence[str] = (), **columns: str
    ) -> None:  # fmt: skip
        self.table, self.paper = table, WORDS["papers"][known("paper", paper, WORDS["papers"])]
        for channel, column in columns.items():
            known("channel", channel, CHANNELS), known("column", column, table)
        given = [to_hex(WORDS["colours"].get(normalise(one), one)) for one in np.atleast_1d(colours)]
        given += [one for one in self.paper["colours"] if not any(confused([one, mine]) for mine in given)]
        self.columns, self.order, self.colours, self.least = columns, [*order], given, 0.0
        self._forms = [*WORDS["shapes"][known("shapes", shapes, [s for s in WORDS["shapes"] if s != "vide"])]]
        self.scales = {channel: self._scale(channel, column) for channel, column in columns.items()}

    def _scale(self, channel: str, column: str) -> tuple[list[Any], Callable[[Any], Any]]:
        """Les valeurs à montrer dans la clé, et ce qui change une valeur en aspect."""
        given = self.table[column].dropna()
        ordered = isinstance(given.dtype, pd.CategoricalDtype)
        levels = [*(given.cat.categories if ordered else dict.fromkeys(given))]
        levels = [*dict.fromkeys([one for one in self.order if one in levels] + levels)]
        counted = pd.api.types.is_numeric_dtype(given) and not pd.api.types.is_bool_dtype(given)
        if counted and channel != "shape" and not (channel == "size" and given.lt(0).any()):
            low, high = float(given.min()), float(given.max())
            levels = sorted(levels) if len(levels) < 6 else [low, (low + high) / 2, high]
            if channel == "size":
                return levels, lambda value: value / (high or 1)
            ramp, span = LinearSegmentedColormap.from_list("", self.paper["ramp"]), high - low or 1
            if channel == "tilt":
                return levels, lambda value: 90 * (value - low) / span - 45
            return levels, lambda value: to_hex(ramp((value - low) / span))
        tilts = np.linspace(-45, 45, max(2, min(5, len(levels))))
        looks = {"shape": self._forms, "colour": self.colours, "tilt": [*tilts], "size": []}[channel]
        if len(levels) > len(looks):
            stray = [*given[pd.to_numeric(given, errors="coerce").isna()]]
            stranger = 0 < 2 * len(stray) < len(given)  # une ligne cloche, pas la colonne
            told = {"column": quote(column), "channel": CHANNELS[channel], "most": len(looks)}
            kind = "marks-many" if looks else "marks-stray" if stranger else "marks-size"
            raise InvalidArgument(*messages.said(kind, value=quote(str([*stray, ""][0])), **told))
        return levels, dict(zip(levels, looks, strict=False)).__getitem__

    def look(self, **row: Any) -> Mark:
        """L’aspect d’une ligne, ou d’une seule de ses valeurs ; une case vide donne une marque sans couleur, de la forme que l’on sait.

        >>> Grammar(pd.DataFrame({"force": [1, None]}), size="force").look(force=None).colour
        '#fbf5e6'
        """
        told = {channel: row[column] for channel, column in self.columns.items() if column in row}
        held = {one: self.scales[one][1](value) for one, value in told.items() if pd.notna(value)}
        mark = Mark(self._forms[0], **WORDS["plain"])._replace(**held)
        mark = mark._replace(size=max(mark.size, self.least)) if mark.size else mark  # un zéro reste un zéro
        if len(held) == len(told):
            return mark
        unnamed = "shape" in told and "shape" not in held
        return mark._replace(colour=self.paper["ground"], shape="absent" if unnamed else mark.shape)

    def draw(
        self, ax: Any, mark: Mark, at: tuple[float, float], unit: float, towards: float = 90.0, side: int = 1
    ) -> None:
        """Dessine une marque dont le pied est `at` ; `unit` est le côté d’un carré de même aire que la plus grande ; `side` vaut -1 si elle pend."""
        size, ink = unit * _UNIT[mark.shape] * mark.size**0.5, self.paper["ink"]
        turn = Affine2D().scale(size).rotate_deg(towards - 90 - side * mark.tilt).translate(*at)
        spill = turn.frozen().translate(0.03 * size, -0.03 * size)  # la couleur déborde, comme à la main
        paint, line = _SHAPES[mark.shape]
        ax.add_patch(PathPatch(spill.transform_path(paint), facecolor=mark.colour, linewidth=0))
        ax.plot(*at, "o", color=ink, markersize=1.8, zorder=2)  # le pied : il reste d’un zéro
        for path in (path for path in (paint, line) if len(path.vertices)):
            ax.add_patch(PathPatch(turn.transform_path(path), edgecolor=ink, **WORDS["pen"]))
