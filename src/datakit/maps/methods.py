"""Les méthodes de classement : chacune calcule les bornes intérieures de k classes."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from datakit.errors import InvalidArgument
from datakit.text import did_you_mean, listing, quote, slug

EXACT = 1000  # Fisher-Jenks compare toutes les coupures : au-delà, on travaille sur un échantillon régulier


def _between(low: float, high: float) -> float:
    """Le nombre le plus rond qui dépasse `low` sans dépasser `high`."""
    for power in range(9, -10, -1):
        for step in (5 * 10.0**power, 10.0**power):
            found = round(math.floor(high / step + 1e-9) * step, max(0, -power) + 1)
            if low < found <= high:
                return found
    return high


def _after(bounds: np.ndarray, observed: np.ndarray) -> np.ndarray:
    """Nos bornes pour des classes qui contiennent leur borne haute, celles de mapclassify.

    Les nôtres contiennent leur borne basse. Quand une borne est une valeur observée, on la monte, sans
    atteindre la valeur suivante : la répartition ne change pas, et le nombre est plus rond.
    """
    following = np.minimum(np.searchsorted(observed, bounds, side="right"), len(observed) - 1)
    raised = [_between(float(b), float(observed[i])) for b, i in zip(bounds, following, strict=True)]
    return np.where(np.isin(bounds, observed), raised, bounds)


def _bins(scheme: str, y: np.ndarray, **options: int) -> np.ndarray:
    import warnings

    import mapclassify

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nos notes disent la même chose, en français
        return np.asarray(getattr(mapclassify, scheme)(y, **options).bins, dtype=float)


def _borrowed(scheme: str, *, on_data: bool = False, takes_k: bool = True) -> Callable[..., np.ndarray]:
    """Les bornes intérieures d'un découpage de mapclassify, sans la dernière, qui est le maximum."""

    def inner(y: np.ndarray, k: int) -> np.ndarray:
        bounds = _bins(scheme, y, **({"k": k} if takes_k else {}))
        return _after(bounds[:-1], np.unique(y)) if on_data else bounds[bounds < y.max()]

    return inner


def _seeded(y: np.ndarray, k: int) -> np.ndarray:
    """Les seuils naturels partent d'un tirage au sort : on le fixe, puis on rend la main au hasard."""
    state = np.random.get_state()
    np.random.seed(0)
    try:
        return _borrowed("NaturalBreaks", on_data=True)(y, k)
    finally:
        np.random.set_state(state)


def _fisher_jenks(y: np.ndarray, k: int) -> np.ndarray:
    """Centre et réduit d'abord : mapclassify compte en simple précision, trop courte pour des populations."""
    sample = y if len(y) <= EXACT else np.quantile(y, np.linspace(0, 1, EXACT), method="nearest")
    observed = np.unique(sample)
    centre, spread = sample.mean(), sample.std()
    tops = _bins("FisherJenks", (sample - centre) / spread, k=k)[:-1]
    rank = np.abs((observed[None, :] - centre) / spread - tops[:, None]).argmin(axis=1)
    return _after(observed[rank], np.unique(y))


def _q6(y: np.ndarray, k: int) -> np.ndarray:
    return np.quantile(y, [0.05, 0.275, 0.5, 0.725, 0.95])


def _geometric(y: np.ndarray, k: int) -> np.ndarray:
    if y.min() <= 0:
        raise InvalidArgument(
            f"Valeurs nulles ou négatives\u00a0: {int((y <= 0).sum())}.",
            "des valeurs toutes positives, car chaque borne est la précédente multipliée par un même nombre.",
            "choisissez une autre méthode, par exemple « quantiles » ou « fisher-jenks ».",
        )
    return y.min() * (y.max() / y.min()) ** (np.arange(1, k) / k)


def _nested_means(y: np.ndarray, k: int) -> np.ndarray:
    if k < 2 or len(y) < 2 or y.min() == y.max():
        return np.array([])
    mean = y.mean()
    return np.concatenate([_nested_means(y[y < mean], k // 2), [mean], _nested_means(y[y >= mean], k // 2)])


@dataclass(frozen=True)
class Method:
    title: str
    inner: Callable[[np.ndarray, int], np.ndarray]
    aliases: tuple[str, ...] = ()
    fixed: int | None = None  # nombre de classes imposé par la méthode


METHODS: dict[str, Method] = {
    "quantiles": Method(
        "Quantiles", _borrowed("Quantiles", on_data=True), ("effectifs-egaux", "quantile", "equi-effectifs")
    ),
    "equal": Method(
        "Amplitudes égales",
        lambda y, k: np.linspace(y.min(), y.max(), k + 1)[1:-1],
        ("amplitudes-egales", "intervalles-egaux", "equal-interval", "equal-intervals"),
    ),
    "fisher-jenks": Method("Fisher-Jenks", _fisher_jenks, ("jenks", "fisher")),
    "natural-breaks": Method("Seuils naturels", _seeded, ("seuils-naturels", "k-means", "k-moyennes")),
    "head-tail": Method(
        "Tête et queue",
        _borrowed("HeadTailBreaks", on_data=True, takes_k=False),
        ("tete-queue", "tete-et-queue", "head-tail-breaks"),
        fixed=0,
    ),
    "maximum-breaks": Method(
        "Plus grands sauts", _borrowed("MaximumBreaks"), ("plus-grands-sauts", "ruptures-maximales")
    ),
    "std-mean": Method(
        "Moyenne et écart-type",
        _borrowed("StdMean", takes_k=False),
        ("moyenne-ecart-type", "ecart-type", "moyenne-et-ecart-type", "standard-deviation"),
        fixed=5,
    ),
    "percentiles": Method(
        "Centiles 1, 10, 50, 90 et 99",
        _borrowed("Percentiles", on_data=True, takes_k=False),
        ("centiles",),
        fixed=6,
    ),
    "pretty": Method("Bornes rondes", _borrowed("PrettyBreaks"), ("bornes-rondes", "pretty-breaks"), fixed=0),
    "q6": Method("Q6", _q6, fixed=6),
    "geometric": Method("Progression géométrique", _geometric, ("geometrique", "progression-geometrique")),
    "nested-means": Method("Moyennes emboîtées", _nested_means, ("moyennes-emboitees",)),
    "manual": Method("Bornes choisies", lambda y, k: np.array([]), ("manuelle", "a-la-main", "main")),
}
_NAMES = {alias: name for name, m in METHODS.items() for alias in (name, *m.aliases)}


def method_name(name: str) -> str:
    """Le nom de code d'une méthode, en français ou en anglais ; lève `InvalidArgument` si elle est inconnue.

    >>> method_name("Amplitudes égales")
    'equal'
    """
    key = _NAMES.get(slug(name))
    if key is None:
        known = listing((quote(m) for m in METHODS), "ou")
        hint = did_you_mean(slug(name), _NAMES)
        raise InvalidArgument(f"La méthode {quote(name)} n’existe pas.", f"{known}.", hint)
    return key
