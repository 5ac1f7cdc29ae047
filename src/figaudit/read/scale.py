"""Où une échelle met une valeur, sur un axe ou sur une palette : des paramètres figés, et une formule par sorte.

`scale_of` et `norm_of` les tirent des objets de matplotlib, une fois pour toutes. Ce que matplotlib ne nomme pas
(une fonction écrite par une personne) est échantillonné.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib import colors, scale as scales
from matplotlib.transforms import IdentityTransform

from figaudit.read.values import Array

# Ce que matplotlib met hors du cadre plutôt qu'à l'infini : « nonpositive="clip" ».
_FAR = 1000.0
# En combien de pas une échelle sans formule est échantillonnée : un écran a rarement plus de points.
_STEPS = 2048
# Les références les plus courantes d'une palette divergente : leur place est prise exactement, où qu'elles soient.
_REFERENCES = (0.0, 100.0)


@dataclass(frozen=True)
class Linear:
    """L'échelle ordinaire."""

    def transform(self, values: Any) -> Array:
        return np.asarray(values, float)


@dataclass(frozen=True)
class Log:
    """Une échelle logarithmique ; `clip` : zéro et les négatifs sont loin sous le cadre, plutôt que nulle part."""

    base: float = 10.0
    clip: bool = True

    def transform(self, values: Any) -> Array:
        values = np.asarray(values, float)
        with np.errstate(divide="ignore", invalid="ignore"):
            places = _log(values, self.base)
        if self.clip:
            places = np.where(values <= 0, -_FAR, places)
        return places


@dataclass(frozen=True)
class SymLog:
    """Linéaire de -`linthresh` à `linthresh`, logarithmique au-delà, des deux côtés."""

    base: float
    linthresh: float
    linscale: float

    def transform(self, values: Any) -> Array:
        values = np.asarray(values, float)
        size = np.abs(values)
        linear = self.linscale / (1.0 - 1.0 / self.base)
        log_base = np.log(self.base)

        with np.errstate(divide="ignore", invalid="ignore"):
            beyond = linear - np.log(self.linthresh) / log_base + np.log(size) / log_base
            outer = np.sign(values) * self.linthresh * beyond
        return np.where(size <= self.linthresh, values * linear, outer)


@dataclass(frozen=True)
class Logit:
    """Une échelle de proportions, de 0 à 1, étirée vers ses deux bouts."""

    clip: bool = False

    def transform(self, values: Any) -> Array:
        values = np.asarray(values, float)
        with np.errstate(divide="ignore", invalid="ignore"):
            places = np.log10(values / (1 - values))
        if self.clip:
            places = np.where(values <= 0, -_FAR, places)
            places = np.where(values >= 1, _FAR, places)
        return places


@dataclass(frozen=True)
class Asinh:
    """À peu près linéaire autour de zéro, logarithmique au loin."""

    linear_width: float

    def transform(self, values: Any) -> Array:
        return self.linear_width * np.arcsinh(np.asarray(values, float) / self.linear_width)


@dataclass(frozen=True, eq=False)
class Sampled:
    """Une échelle connue en quelques valeurs, croissantes ; entre elles et au-delà, des droites."""

    values: Array
    places: Array

    def transform(self, values: Any) -> Array:
        values = np.asarray(values, float)
        with np.errstate(invalid="ignore"):
            places = np.interp(values, self.values, self.places)
            before = self._along(values, 0, 1)
            after = self._along(values, -2, -1)
        places = np.where(values < self.values[0], before, places)
        return np.where(values > self.values[-1], after, places)

    def _along(self, values: Array, first: int, second: int) -> Array:
        """Les places sur la droite qui passe par deux des points connus."""
        rise = self.places[second] - self.places[first]
        run = self.values[second] - self.values[first]
        return self.places[first] + (values - self.values[first]) * (rise / run)


Scale = Linear | Log | SymLog | Logit | Asinh | Sampled


@dataclass(frozen=True)
class Span:
    """Une palette posée sur une échelle, de `low` (place 0) à `high` (place 1)."""

    scale: Scale
    low: float
    high: float
    clip: bool = False

    def transform(self, value: float) -> float:
        if self.low == self.high:
            return 0.0
        if not self.low < self.high:
            return np.nan  # des bornes inconnues, ou à l'envers
        if self.clip:
            value = min(max(value, self.low), self.high)
        place, low, high = self.scale.transform([value, self.low, self.high])
        return float((place - low) / (high - low))


@dataclass(frozen=True)
class Classes:
    """Une palette découpée en classes ; `tones` : le nombre de ses couleurs.

    `seats` : le rang de la couleur sous la première borne, entre chaque borne et la suivante, après la dernière.
    """

    bounds: tuple[float, ...]
    seats: tuple[int, ...]
    tones: int

    def transform(self, value: float) -> float:
        # Une borne est entre deux classes : à mi-chemin de la couleur d'avant et de celle d'après.
        around = np.nextafter(value, [-np.inf, np.inf])
        seats = [self.seats[rank] for rank in np.digitize(around, self.bounds)]
        return (float(np.mean(seats)) + 0.5) / self.tones


Norm = Span | Classes | Sampled


def _log(values: Array, base: float) -> Array:
    """Le logarithme, par la fonction qu'emploierait matplotlib : le dernier chiffre est le même."""
    if base == 10:
        return np.log10(values)
    if base == 2:
        return np.log2(values)
    if base == np.e:
        return np.log(values)
    return np.log(values) / np.log(base)


def scale_of(transform: Any, low: float, high: float, ticks: Sequence[float] | Array = ()) -> Scale:
    """L'échelle d'un axe qui va de `low` à `high`, d'après ce que matplotlib applique à ses valeurs."""
    known = _known(transform)
    if known is not None:
        return known

    sampled = _sampled(transform.transform, [low, high, *ticks], low, high)
    if np.allclose(sampled.places, sampled.values, rtol=1e-9, atol=0):
        return Linear()  # une fonction qui ne change rien : seaborn.objects en pose une sur chaque axe
    return sampled


def _known(transform: Any) -> Scale | None:
    """L'échelle, si elle a une formule ; None si elle reste à échantillonner."""
    if isinstance(transform, scales.LogTransform):
        return Log(float(transform.base), _clips(transform))
    if isinstance(transform, scales.SymmetricalLogTransform):
        return SymLog(float(transform.base), float(transform.linthresh), float(transform.linscale))
    if isinstance(transform, scales.LogitTransform):
        return Logit(_clips(transform))
    if isinstance(transform, scales.AsinhTransform):
        return Asinh(float(transform.linear_width))
    if isinstance(transform, IdentityTransform):
        return Linear()
    return None


def _clips(transform: Any) -> bool:
    """Vrai si zéro, qui n'a pas de logarithme, est mis loin hors du cadre ; faux s'il n'est nulle part."""
    return bool(np.isfinite(transform.transform([0.0])).all())


def norm_of(norm: Any, tones: int, low: float, high: float) -> Norm:
    """Ce qui met une valeur sur une palette de `tones` couleurs ; les valeurs peintes vont de `low` à `high`."""
    if isinstance(norm, colors.BoundaryNorm):
        return _classes(norm, tones)
    if type(norm) in (colors.Normalize, colors.CenteredNorm):
        return _span(norm, Linear())
    if type(norm) in (colors.LogNorm, colors.SymLogNorm, colors.AsinhNorm):
        return _span(norm, scale_of(norm._trf, low, high))
    if norm.vmin is None or norm.vmax is None:
        return Span(Linear(), np.nan, np.nan)

    exact = [norm.vmin, norm.vmax, *_REFERENCES]
    exact.append(getattr(norm, "vcenter", norm.vmin))
    try:
        return _sampled(norm, exact, min(low, norm.vmin), max(high, norm.vmax))
    except Exception:  # une norme écrite par une personne peut refuser zéro, ou cent
        return Span(Linear(), np.nan, np.nan)


def _span(norm: Any, scale: Scale) -> Span:
    low = np.nan if norm.vmin is None else float(norm.vmin)
    high = np.nan if norm.vmax is None else float(norm.vmax)
    return Span(scale, low, high, bool(norm.clip))


def _classes(norm: Any, tones: int) -> Classes:
    bounds = np.asarray(norm.boundaries, float)
    middles = (bounds[:-1] + bounds[1:]) / 2
    spots = [np.nextafter(bounds[0], -np.inf), *middles, bounds[-1]]
    seats = np.asarray(norm(np.array(spots))).tolist()
    return Classes(tuple(bounds.tolist()), tuple(seats), tones)


def _sampled(transform: Any, exact: Any, low: float, high: float) -> Sampled:
    """Ce que fait une fonction, en des points choisis et à pas réguliers."""
    spots = np.unique([*np.linspace(low, high, _STEPS + 1), *exact])
    spots = spots[np.isfinite(spots)]
    with np.errstate(all="ignore"):
        places: Array = np.ma.filled(np.ma.asarray(transform(spots), float), np.nan)
    return Sampled(spots, places)
