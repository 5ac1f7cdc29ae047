"""Ce que plusieurs règles demandent à une palette : son milieu, et la valeur qu'il devrait porter."""

import re
from collections.abc import Sequence

import numpy as np

from figaudit.base.colour import distance, oklab
from figaudit.base.text import parse_number
from figaudit.read.facts import SUBJECTS, Array, Shades
from figaudit.read.order import normalise
from figaudit.rules.words import TOLD

# Une référence écrite (« moyenne », « seuil »…), et le nombre qui la suit de près.
REFERENCE = re.compile(rf"({SUBJECTS['reference'].pattern})[^\d]{{0,20}}?(-?\d+(?:[.,]\d+)?)")
BASE_100 = re.compile(r"\b(base|indice) 100\b|\b100 ?=|= ?100\b")

CLEARLY_LIGHTER = 0.15  # écart de clarté (OKLab, de 0 à 1) entre le milieu et chacun des bouts
NEARLY_GREY = 0.095  # intensité de couleur (OKLab) au-delà de laquelle un milieu n'est plus neutre
NEAR_THE_MIDDLE = (0.3, 0.7)  # place du sommet (0 à 1) : plus près d'un bout, la palette n'a qu'un sens
HALFWAY = 0.04  # écart à un demi en deçà duquel le milieu passe pour centré
SAME_LIGHTNESS = 0.005  # écart de clarté (OKLab, de 0 à 1) en deçà duquel deux couleurs font un palier
SLIGHT_RETURN = 0.02  # clarté qu'une palette peut reprendre en chemin sans changer de sens
TWO_HUES = 8  # écart perçu (OKLab × 100) entre les deux bouts : plus proches, ils n'opposent rien
# Part de l'étendue de chaque côté de zéro : moins, les valeurs ne changent pas vraiment de signe
BOTH_SIDES = 0.05


def middle_of(ramp: Sequence[str]) -> float | None:
    """La place, de 0 à 1, du milieu d'une palette divergente ; None pour une autre.

    Le milieu est le plus clair, ou le plus sombre : il se détache des deux bouts, et la clarté s'en éloigne sans
    revenir.
    """
    light, red_green, yellow_blue = np.array([oklab(colour) for colour in ramp]).T
    vividness = np.hypot(red_green, yellow_blue)
    last = len(ramp) - 1

    peak = int(light.argmin())
    if light[last // 2] > max(light[0], light[-1]):
        peak = int(light.argmax())
    middle = place_of_peak(light, peak)
    least, most = NEAR_THE_MIDDLE
    if not least < middle < most:
        return None

    stands_out = min(abs(light[peak] - light[0]), abs(light[peak] - light[-1])) > CLEARLY_LIGHTER
    if not stands_out or vividness[peak] > NEARLY_GREY or distance(ramp[0], ramp[-1]) < TWO_HUES:
        return None
    if not climbs_then_falls(light, peak):
        return None

    if abs(middle - 0.5) < HALFWAY:
        return 0.5
    return middle


def place_of_peak(light: Array, peak: int) -> float:
    """Où est, de 0 à 1, le milieu du palier que forment les couleurs aussi claires que la plus claire."""
    plateau = np.flatnonzero(np.abs(light - light[peak]) < SAME_LIGHTNESS)
    return float(plateau.mean()) / (len(light) - 1)


def climbs_then_falls(light: Array, peak: int) -> bool:
    """Vrai si la clarté va droit à son sommet (ou à son creux), puis s'en éloigne sans revenir."""
    upwards = 1 if light[peak] > max(light[0], light[-1]) else -1
    moves = np.diff(light) * upwards
    climbs = (moves[:peak] > -SLIGHT_RETURN).all()
    falls = (moves[peak:] < SLIGHT_RETURN).all()
    return bool(climbs and falls)


def meant_middle(context: str, shades: Shades) -> float | None:
    """La valeur que devrait porter le milieu : écrite (base 100, moyenne…), ou zéro pour un écart ou un changement de signe.

    L'écart passe avant la moyenne : « écart à la moyenne 1991-2020 (°C) » n'est ni 1991, ni une température.
    """
    words = normalise(f"{context} {shades.label}")
    if BASE_100.search(words):
        return 100.0
    if TOLD["departs"].search(normalise(shades.label)):
        return 0.0

    written = REFERENCE.search(words)
    if written:
        value = parse_number(written[2]).value
        return value if shades.low < value < shades.high else None

    if SUBJECTS["signed"].search(words):
        return 0.0
    if SUBJECTS["arbitrary"].search(words):
        return None

    smallest_side = min(-shades.low, shades.high) / (shades.high - shades.low or 1)
    return 0.0 if smallest_side > BOTH_SIDES else None
