"""Les méthodes de classement : chacune calcule les bornes intérieures de k classes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from datakit.errors import InvalidArgument
from datakit.text import did_you_mean, listing, quote, slug

EXACT = 1000  # Fisher-Jenks compare toutes les coupures : au-delà, on travaille sur un échantillon régulier


def _borrowed(scheme: str, *, on_data: bool = False, takes_k: bool = True) -> Callable[..., np.ndarray]:
    """Les bornes intérieures d'un découpage de mapclassify.

    Ses classes excluent leur borne basse ; les nôtres l'incluent. Quand une borne est une valeur observée
    (`on_data`), on prend la valeur suivante : la répartition reste exactement celle de mapclassify.
    """

    def inner(y: np.ndarray, k: int) -> np.ndarray:
        import warnings

        import mapclassify

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            bins = getattr(mapclassify, scheme)(y, k=k) if takes_k else getattr(mapclassify, scheme)(y)
        bounds = np.asarray(bins.bins, dtype=float)
        if on_data:
            observed = np.unique(y)
            after = np.minimum(np.searchsorted(observed, bounds, side="right"), len(observed) - 1)
            bounds = np.where(np.isin(bounds, observed), observed[after], bounds)
        return bounds[:-1] if on_data else bounds[bounds < y.max()]

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
    centre, spread = sample.mean(), sample.std()
    cuts = _borrowed("FisherJenks", on_data=True)((sample - centre) / spread, k) * spread + centre
    observed = np.unique(sample)
    return observed[np.abs(observed[None, :] - cuts[:, None]).argmin(axis=1)]


def _q6(y: np.ndarray, k: int) -> np.ndarray:
    return np.quantile(y, [0.05, 0.275, 0.5, 0.725, 0.95])


def _geometric(y: np.ndarray, k: int) -> np.ndarray:
    if y.min() <= 0:
        raise InvalidArgument(
            f"Valeurs nulles ou négatives\u00a0: {int((y <= 0).sum())}.",
            "des valeurs toutes positives, car chaque borne est la précédente multipliée par un même nombre.",
            "choisissez une autre méthode, par exemple « quantiles » ou « fisher-jenks ».",
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
