"""Les bornes des classes, méthode par méthode."""

import math
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, NamedTuple

import numpy as np

from datakit.maps.words import WORDS, refusal
from figaudit.base.text import NBSP, did_you_mean, listing, number, plural, quote, slug

EXACT = 1000  # Fisher-Jenks compare toutes les coupures : au-delà, on travaille sur un échantillon régulier
ROUNDED = 12  # décimales au-delà desquelles deux valeurs sont la même, à l'œil
_SLACK = 1e-9  # ce que les arrondis de la machine ajoutent à un nombre rond
_FIRST_GUESSES = 10  # départs que les seuils naturels essaient


@dataclass(frozen=True)
class Method:
    """Une méthode de classement."""

    title: str
    aliases: Sequence[str] = ()  # ses autres noms
    # Le nombre de classes qu'elle impose ; 0 si elle le choisit, `None` s'il est libre
    fixed: int | None = None
    scheme: str = ""  # la classe de mapclassify qui en calcule les bornes
    on_data: bool = False  # ses bornes sont des valeurs observées


METHODS = {name: Method(**words) for name, words in WORDS["methods"].items()}


def _by_every_name() -> dict[str, str]:
    """Le nom de code de chaque méthode, par tous ses noms."""
    names = {}
    for name, method in METHODS.items():
        for alias in (name, slug(method.title), *method.aliases):
            names[alias] = name
    return names


_NAMES = _by_every_name()


def method_name(name: str) -> str:
    """Le nom de code d'une méthode, en français ou en anglais ; lève `InvalidArgument` si elle est inconnue.

    >>> method_name("Amplitudes égales")
    'equal'
    """
    if not isinstance(name, str):  # `classes(valeurs, [0, 50, 100])` : des bornes, à la place d’une méthode
        raise refusal("breaks-unnamed", given=name)
    wanted = slug(name)
    if wanted in _NAMES:
        return _NAMES[wanted]

    known = listing((quote(method) for method in METHODS), "ou")
    raise refusal("unknown-method", name=quote(name), known=known, hint=did_you_mean(wanted, _NAMES))


class Cut(NamedTuple):
    """Des bornes, de la plus basse à la plus haute, et ce qu'il faut en dire."""

    bounds: list[float]
    notes: list[str]


# Les bornes que l'on choisit


def chosen(y: np.ndarray, breaks: Sequence[float]) -> Cut:
    """Les bornes données, élargies si des valeurs en sortent."""
    bounds = [float(bound) for bound in breaks]
    if len(bounds) < 2 or not np.isfinite(bounds).all() or any(np.diff(bounds) <= 0):
        told = listing(map(number, bounds))
        if len(set(bounds)) < len(bounds) and len(bounds) > 2:
            raise refusal("twice-a-break", breaks=told)
        mended = _with_a_decimal_point(bounds, float(y.max()))
        if mended:
            raise refusal("comma-break", written=f"{bounds[-2]:g},{bounds[-1]:g}", mended=mended)
        raise refusal("bad-breaks", breaks=told, sorted=_sorted_out(bounds))

    notes = []
    first = bounds[0]
    last = bounds[-1]
    lowest = float(y.min())
    highest = float(y.max())
    if lowest < first:
        bounds.insert(0, lowest)
        notes.append(_added(lowest, "petites que la première"))
    if highest > last:
        bounds.append(highest)
        notes.append(_added(highest, "grandes que la dernière"))
    return Cut(bounds, notes)


def _with_a_decimal_point(bounds: list[float], highest: float) -> str:
    """Les mêmes bornes, les deux dernières réunies par un point si cela donne la plus grande valeur ; vide sinon.

    >>> _with_a_decimal_point([0, 75, 2107, 24], 2107.2413), _with_a_decimal_point([0, 75, 50], 2107.2413)
    ('0, 75, 2107.24', '')
    """
    if len(bounds) < 3 or not all(bound >= 0 and bound == int(bound) for bound in bounds[-2:]):
        return ""
    whole, decimals = (str(int(bound)) for bound in bounds[-2:])
    joined = float(f"{whole}.{decimals}")
    if joined != round(highest, len(decimals)):
        return ""
    return ", ".join(f"{bound:.10g}" for bound in [*bounds[:-2], joined])


def _sorted_out(bounds: list[float]) -> str:
    """Les mêmes bornes, une fois chacune, de la plus petite à la plus grande ; un exemple s’il n’en reste pas deux."""
    distinct = sorted({bound for bound in bounds if np.isfinite(bound)})
    if len(distinct) < 2:
        distinct = [0, 50, 100]
    return ", ".join(f"{bound:g}" for bound in distinct)


def _added(bound: float, words: str) -> str:
    return f"Borne {number(bound)} ajoutée{NBSP}: des valeurs étaient plus {words}."


# Les bornes que l'on calcule


def computed(y: np.ndarray, name: str, k: int) -> Cut:
    """Les bornes que cette méthode calcule, pour `k` classes si elle n'en impose pas un nombre."""
    low = float(y.min())
    high = float(y.max())
    distinct = _count_distinct(y)
    if distinct == 1:
        note = f"Toutes les valeurs sont égales à {number(low)}{NBSP}: une seule classe."
        return Cut([low, high], [note])

    notes = []
    fixed = METHODS[name].fixed
    if fixed is None and distinct < k:
        notes.append(
            f"{distinct} valeurs différentes seulement{NBSP}: {distinct} classes au plus, au lieu de {k}."
        )
        k = distinct

    asked = k if fixed is None else fixed
    if name == "nested-means" and k != _power_of_two(k):
        asked = _power_of_two(k)
        notes.append(f"Les moyennes emboîtées donnent 2, 4, 8… classes{NBSP}: {asked} au lieu de {k}.")
    if name == "fisher-jenks" and len(y) > EXACT:
        taken = f"{number(EXACT)} valeurs régulièrement prises parmi {number(len(y))}"
        notes.append(f"Bornes calculées sur {taken}.")

    inner = np.array([])
    if k > 1:
        inner = _inner(name, y, k)
    kept = sorted({float(bound) for bound in inner if low < bound <= high})
    if asked and len(kept) + 1 < asked:
        found = plural(len(kept) + 1, "classe")
        notes.append(f"{found} au lieu de {asked}{NBSP}: bornes confondues ou hors données.")
    return Cut([low, *kept, high], notes)


def _count_distinct(y: np.ndarray) -> int:
    """Combien de valeurs différentes ; à l'œil, 0 et 1e-159 n'en font qu'une."""
    largest = np.abs(y).max() or 1
    return len(np.unique((y / largest).round(ROUNDED)))


def _power_of_two(k: int) -> int:
    """La plus grande puissance de deux qui ne dépasse pas `k`."""
    power = 1
    while power * 2 <= k:
        power *= 2
    return power


def _inner(name: str, y: np.ndarray, k: int) -> np.ndarray:
    """Les bornes intérieures de `k` classes."""
    if name in _OURS:
        return _OURS[name](y, k)

    tops = _borrowed(METHODS[name].scheme, y, k)
    if METHODS[name].on_data:
        return _after(tops[:-1], np.unique(y))
    return tops[tops < y.max()]


# Celles de mapclassify


def _borrowed(scheme: str, y: np.ndarray, k: int) -> np.ndarray:
    """Les bornes hautes que calcule mapclassify, la dernière comprise."""
    import mapclassify

    state = np.random.get_state()
    np.random.seed(0)  # les seuils naturels partent d'un tirage au sort : on le fixe, puis on rend la main
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # nos notes disent la même chose, en français
            found = mapclassify.classify(y, scheme, k=k, initial=_FIRST_GUESSES)
            return np.asarray(found.bins, dtype=float)
    finally:
        np.random.set_state(state)


def _after(bounds: np.ndarray, observed: np.ndarray) -> np.ndarray:
    """Nos bornes pour des classes qui contiennent leur borne haute, celles de mapclassify.

    Les nôtres contiennent leur borne basse. Quand une borne est une valeur observée, on la monte, sans
    atteindre la valeur suivante : la répartition ne change pas, et le nombre est plus rond.
    """
    bounds = _snapped(bounds, observed)
    following = np.minimum(np.searchsorted(observed, bounds, side="right"), len(observed) - 1)
    raised = [
        _roundest(float(bound), float(observed[rank])) for bound, rank in zip(bounds, following, strict=True)
    ]
    return np.where(np.isin(bounds, observed), raised, bounds)


def _snapped(bounds: np.ndarray, observed: np.ndarray) -> np.ndarray:
    """Les bornes, remises sur la valeur observée dont seul l’arrondi de la machine les sépare."""
    ranks = np.abs(observed[None, :] - bounds[:, None]).argmin(axis=1)
    nearest = observed[ranks]
    return np.where(np.isclose(bounds, nearest, rtol=_SLACK, atol=0), nearest, bounds)


def _roundest(low: float, high: float) -> float:
    """Le nombre le plus rond qui dépasse `low` sans dépasser `high`."""
    for power, digit in product(range(9, -10, -1), (5, 1)):
        step = digit * 10.0**power
        found = round(math.floor(high / step + _SLACK) * step, max(0, -power) + 1)
        if low < found <= high:
            return found
    return high


# Les nôtres


def _equal(y: np.ndarray, k: int) -> np.ndarray:
    return np.linspace(y.min(), y.max(), k + 1)[1:-1]


def _q6(y: np.ndarray, k: int) -> np.ndarray:
    """Six classes : un vingtième des valeurs à chaque bout, le reste en quatre parts égales."""
    return np.quantile(y, [0.05, 0.275, 0.5, 0.725, 0.95])


def _fisher_jenks(y: np.ndarray, k: int) -> np.ndarray:
    """Centre et réduit d'abord : mapclassify compte en simple précision, trop courte pour des populations."""
    sample = y
    if len(y) > EXACT:
        sample = np.quantile(y, np.linspace(0, 1, EXACT), method="nearest")
    centre = sample.mean()
    spread = sample.std()

    tops = _borrowed("FisherJenks", (sample - centre) / spread, k)[:-1]
    observed = np.unique(sample)
    reduced = (observed - centre) / spread
    rank = np.abs(reduced[None, :] - tops[:, None]).argmin(axis=1)
    return _after(observed[rank], np.unique(y))


def _geometric(y: np.ndarray, k: int) -> np.ndarray:
    if y.min() <= 0:
        raise refusal("not-positive", count=int((y <= 0).sum()))
    return y.min() * (y.max() / y.min()) ** (np.arange(1, k) / k)


def _nested_means(y: np.ndarray, k: int) -> np.ndarray:
    """La moyenne, puis celle de chaque moitié, et ainsi de suite."""
    if k < 2 or len(y) < 2 or y.min() == y.max():
        return np.array([])
    mean = y.mean()
    below = _nested_means(y[y < mean], k // 2)
    above = _nested_means(y[y >= mean], k // 2)
    return np.concatenate([below, [mean], above])


# Les méthodes que mapclassify ne calcule pas, ou pas comme il nous faut.
_OURS: dict[str, Callable[[np.ndarray, int], Any]] = {
    "equal": _equal,
    "q6": _q6,
    "fisher-jenks": _fisher_jenks,
    "geometric": _geometric,
    "nested-means": _nested_means,
}
