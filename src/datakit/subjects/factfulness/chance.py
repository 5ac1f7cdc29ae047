"""Le hasard : ce qu’un score vaut quand on pioche, et ce que l’on sait d’une proportion."""

from math import comb, sqrt
from statistics import NormalDist

from figaudit.base.text import number, plural

CHANCE = 1 / 3  # trois choix par question


def luck(fewest: int, most: int, n: int, p: float = CHANCE) -> float:
    """La probabilité d’avoir de `fewest` à `most` bonnes réponses sur `n`, chacune juste avec la probabilité `p`.

    >>> round(luck(0, 0, 13), 4), luck(0, 13, 13)
    (0.0051, 1.0)
    """
    chances = []
    for right in range(fewest, most + 1):
        wrong = n - right
        chances.append(comb(n, right) * p**right * (1 - p) ** wrong)
    return min(1.0, sum(chances))


def interval(k: int, n: int) -> tuple[float, float]:
    """L’intervalle de Wilson, à 95 %, d’une proportion `k / n` : ce que la vraie part pourrait être.

    Sans personne (`n` nul), on ne sait rien : de 0 à 1.

    >>> [round(x, 3) for x in interval(3, 20)], interval(0, 0)
    ([0.052, 0.36], (0.0, 1.0))
    """
    z2 = NormalDist().inv_cdf(0.975) ** 2
    middle = k + z2 / 2
    width = sqrt(z2 * (k * (n - k) / max(n, 1) + z2 / 4))
    low = (middle - width) / (n + z2)
    high = (middle + width) / (n + z2)
    return max(0.0, low), min(1.0, high)


def odds(p: float) -> str:
    """Une probabilité en mots : tant de fois sur cent, ou sur mille si elle est très petite."""
    if p < 0.001:
        return f"moins d’une fois sur {number(1000)}"
    out_of = 1000 if p < 0.02 else 100
    return f"environ {plural(round(p * out_of), 'fois', 'fois')} sur {number(out_of)}"
