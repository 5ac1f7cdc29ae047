"""Découper une variable en classes : les bornes, leurs effectifs, et ce que ce choix fait perdre."""

import math
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, product
from types import SimpleNamespace
from typing import Any

import numpy as np

from datakit.maps.words import WORDS, refusal
from figaudit.base.numbers import as_numbers
from figaudit.base.text import NBSP, NNBSP, did_you_mean, listing, number, plural, quote, slug

_MOST = 20  # au-delà, plus personne ne distingue les couleurs
_EXACT = 1000  # Fisher-Jenks compare toutes les coupures : au-delà, on travaille sur un échantillon régulier


@dataclass(frozen=True)
class Classes:
    """Un découpage figé : `breaks` (k + 1 bornes), `counts` (k effectifs), `labels`, `fit`, `notes`.

    Chaque classe contient sa borne basse et exclut sa borne haute, sauf la dernière, qui contient les deux.
    `fit` est la part de la variance expliquée par les classes (0 à 1) ; `missing`, le nombre de valeurs
    absentes ou infinies, laissées hors des classes.
    """

    method: str
    title: str
    breaks: tuple[float, ...]
    counts: tuple[int, ...]
    fit: float
    missing: int = 0
    notes: tuple[str, ...] = ()
    values: tuple[float, ...] = field(default=(), repr=False)

    @property
    def k(self) -> int:
        """Le nombre de classes."""
        return len(self.counts)

    @property
    def labels(self) -> tuple[str, ...]:
        """Les classes en toutes lettres : `[10 ; 20[`, la dernière fermée."""
        words = _written(self.breaks, np.array(self.values))
        ends = "[" * (self.k - 1) + "]"  # chaque classe exclut sa borne haute, sauf la dernière
        return tuple(f"[{a}{NNBSP}; {b}{end}" for (a, b), end in zip(pairwise(words), ends, strict=False))

    def assign(self, values: Iterable[Any]) -> np.ndarray:
        """Le rang de la classe de chaque valeur, à partir de 0 ; -1 pour une valeur absente ou infinie.

        Lève `InvalidArgument` si une valeur sort des bornes : elle n'a pas de classe.

        >>> classes([1, 2, 3, 4], "equal", 2).assign([1, 2.5, 4, None]).tolist()
        [0, 1, 1, -1]
        """
        y = as_numbers(values)
        low, high = (self.breaks[0], self.breaks[-1]) if self.k else (np.inf, -np.inf)
        out = y[(y < low) | (y > high)]
        if len(out):
            count, reach = plural(len(out), "valeur sort", "valeurs sortent"), span(self.breaks)
            raise refusal("out-of-classes", count=count, span=reach, example=number(out[0]))
        return np.where(np.isnan(y), -1, _codes(y, self.breaks))


def span(breaks: Sequence[float]) -> str:
    """D'où à où vont ces classes."""
    return f"de {number(breaks[0])} à {number(breaks[-1])}" if len(breaks) else "vides"


def _codes(y: np.ndarray, breaks: Sequence[float]) -> np.ndarray:
    return np.searchsorted(np.asarray(breaks[1:-1]), y, side="right")


def _written(breaks: Sequence[float], y: np.ndarray) -> list[str]:
    """Les bornes écrites avec le moins de décimales possible sans qu'une seule valeur change de classe."""
    for digits in range(7):
        step = 10.0**-digits
        short = [round(b, digits) for b in breaks]
        if short:
            short[0] = round(math.floor(breaks[0] / step + 1e-9) * step, digits)
            short[-1] = round(math.ceil(breaks[-1] / step - 1e-9) * step, digits)
        distinct = len(set(short)) == len(set(breaks))
        if distinct and (not len(y) or np.array_equal(_codes(y, short), _codes(y, breaks))):
            return [number(b, digits) for b in short]
    return [number(b, 6) for b in breaks]


def classes(values: Iterable[Any], method: str = "quantiles", k: int = 5, breaks: Sequence[float] | None = None) -> Classes:  # fmt: skip
    """Découpe des valeurs en `k` classes, ou selon `breaks` (bornes choisies, du minimum au maximum).

    Méthodes : celles de `METHODS`, en français ou en anglais. Les valeurs absentes ou infinies restent dehors
    et sont comptées. Une classe vide ou un nombre de classes réduit est dit dans `notes`.

    >>> made = classes([1, 2, 3, 4, 10], "equal", 3)
    >>> print(*made.labels, made.counts, round(made.fit, 2))
    [1\u202f; 4[ [4\u202f; 7[ [7\u202f; 10] (3, 1, 1) 0.96
    """
    name = "manual" if breaks is not None else method_name(method)
    if name == "manual" and breaks is None:
        raise refusal("no-breaks")
    if isinstance(k, bool) or not isinstance(k, (int, np.integer)) or not 1 <= k <= _MOST:
        raise refusal("bad-k", k=k, most=_MOST)
    every = as_numbers(values)
    y = every[np.isfinite(every)]
    missing = len(every) - len(y)
    outside = plural(missing, "valeur absente", "valeurs absentes")
    notes = [f"Hors classes{NBSP}: {outside} (ou infinies)."] if missing else []
    if not len(y):
        return Classes(name, METHODS[name].title, (), (), 0.0, missing, (*notes, "Aucune valeur à classer."))
    bounds = _manual(y, breaks, notes) if breaks is not None else _computed(y, name, k, notes)
    codes = _codes(y, bounds)
    counts = np.bincount(codes, minlength=len(bounds) - 1)
    edges, sizes, kept = tuple(map(float, bounds)), tuple(map(int, counts)), tuple(np.sort(y).tolist())
    made = Classes(name, METHODS[name].title, edges, sizes, _fit(y, codes), missing, values=kept)
    return replace(made, notes=(*notes, *vacant(made, codes)))


def vacant(made: Classes, codes: np.ndarray) -> list[str]:
    """La phrase qui dit les classes sans aucune de ces valeurs, s'il y en a."""
    empty = [quote(label) for rank, label in enumerate(made.labels) if rank not in codes]
    return [f"{plural(len(empty), 'classe vide', 'classes vides')}{NBSP}: {listing(empty)}."] if empty else []


def _manual(y: np.ndarray, breaks: Sequence[float], notes: list[str]) -> list[float]:
    bounds = [float(b) for b in breaks]
    if len(bounds) < 2 or not np.isfinite(bounds).all() or any(np.diff(bounds) <= 0):
        raise refusal("bad-breaks", breaks=listing(map(number, bounds)))
    low = [float(y.min())] if y.min() < bounds[0] else []
    high = [float(y.max())] if y.max() > bounds[-1] else []
    for added, words in ((low, "petites que la première"), (high, "grandes que la dernière")):
        notes += [f"Borne {number(b)} ajoutée{NBSP}: des valeurs étaient plus {words}." for b in added]
    return low + bounds + high


def _computed(y: np.ndarray, name: str, k: int, notes: list[str]) -> list[float]:
    low, high = float(y.min()), float(y.max())
    # à l'œil, 0 et 1e-159 sont une seule valeur
    distinct = len(np.unique((y / (np.abs(y).max() or 1)).round(12)))
    fixed = METHODS[name].fixed
    if distinct == 1:
        notes += [f"Toutes les valeurs sont égales à {number(low)}{NBSP}: une seule classe."]
        return [low, high]
    if fixed is None and distinct < k:
        k, wished = distinct, k
        notes += [f"{k} valeurs différentes seulement{NBSP}: {k} classes au plus, au lieu de {wished}."]
    asked = k if fixed is None else fixed  # 0 : la méthode choisit elle-même leur nombre
    if name == "nested-means" and k != 1 << (k.bit_length() - 1):
        asked = 1 << (k.bit_length() - 1)
        notes += [f"Les moyennes emboîtées donnent 2, 4, 8… classes{NBSP}: {asked} au lieu de {k}."]
    if name == "fisher-jenks" and len(y) > _EXACT:
        taken = f"{number(_EXACT)} valeurs régulièrement prises parmi {number(len(y))}"
        notes += [f"Bornes calculées sur {taken}."]
    inner = _inner(name, y, k) if k > 1 else np.array([])
    kept = sorted({float(b) for b in inner if low < b <= high})
    if asked and len(kept) + 1 < asked:
        found = plural(len(kept) + 1, "classe")
        notes += [f"{found} au lieu de {asked}{NBSP}: bornes confondues ou hors données."]
    return [low, *kept, high]


def _fit(y: np.ndarray, codes: np.ndarray) -> float:
    total = ((y - y.mean()) ** 2).sum()
    if total == 0:
        return 1.0
    within = sum(((y[codes == c] - y[codes == c].mean()) ** 2).sum() for c in np.unique(codes))
    return float(1 - within / total)


def _between(low: float, high: float) -> float:
    """Le nombre le plus rond qui dépasse `low` sans dépasser `high`."""
    for power, digit in product(range(9, -10, -1), (5, 1)):
        step = digit * 10.0**power
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


def _bins(scheme: str, y: np.ndarray, k: int) -> np.ndarray:
    """Les bornes hautes que calcule mapclassify, la dernière comprise."""
    import mapclassify

    state = np.random.get_state()
    np.random.seed(0)  # les seuils naturels partent d'un tirage au sort : on le fixe, puis on rend la main
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # nos notes disent la même chose, en français
            return np.asarray(mapclassify.classify(y, scheme, k=k, initial=10).bins, dtype=float)
    finally:
        np.random.set_state(state)


def _fisher_jenks(y: np.ndarray, k: int) -> np.ndarray:
    """Centre et réduit d'abord : mapclassify compte en simple précision, trop courte pour des populations."""
    sample = y if len(y) <= _EXACT else np.quantile(y, np.linspace(0, 1, _EXACT), method="nearest")
    observed = np.unique(sample)
    centre, spread = sample.mean(), sample.std()
    tops = _bins("FisherJenks", (sample - centre) / spread, k)[:-1]
    rank = np.abs((observed[None, :] - centre) / spread - tops[:, None]).argmin(axis=1)
    return _after(observed[rank], np.unique(y))


def _geometric(y: np.ndarray, k: int) -> np.ndarray:
    if y.min() <= 0:
        raise refusal("not-positive", count=int((y <= 0).sum()))
    return y.min() * (y.max() / y.min()) ** (np.arange(1, k) / k)


def _nested_means(y: np.ndarray, k: int) -> np.ndarray:
    if k < 2 or len(y) < 2 or y.min() == y.max():
        return np.array([])
    mean = y.mean()
    return np.concatenate([_nested_means(y[y < mean], k // 2), [mean], _nested_means(y[y >= mean], k // 2)])


# Les bornes intérieures de k classes, quand mapclassify ne les calcule pas.
_OURS: dict[str, Callable[[np.ndarray, int], np.ndarray]] = {
    "equal": lambda y, k: np.linspace(y.min(), y.max(), k + 1)[1:-1],
    "q6": lambda y, k: np.quantile(y, [0.05, 0.275, 0.5, 0.725, 0.95]),
    "fisher-jenks": _fisher_jenks,
    "geometric": _geometric,
    "nested-means": _nested_means,
}


def _inner(name: str, y: np.ndarray, k: int) -> np.ndarray:
    if name in _OURS:
        return _OURS[name](y, k)
    bounds = _bins(METHODS[name].scheme, y, k)
    return _after(bounds[:-1], np.unique(y)) if METHODS[name].on_data else bounds[bounds < y.max()]


# Par nom : son titre, ses autres noms, le nombre de classes qu'elle impose, ce que mapclassify en sait.
_PLAIN: dict[str, Any] = {"aliases": (), "fixed": None, "scheme": "", "on_data": False}
METHODS = {name: SimpleNamespace(**_PLAIN | words) for name, words in WORDS["methods"].items()}
_NAMES = {alias: name for name, m in METHODS.items() for alias in (name, slug(m.title), *m.aliases)}


def method_name(name: str) -> str:
    """Le nom de code d'une méthode, en français ou en anglais ; lève `InvalidArgument` si elle est inconnue.

    >>> method_name("Amplitudes égales")
    'equal'
    """
    key = _NAMES.get(slug(name))
    if key is None:
        known = listing((quote(m) for m in METHODS), "ou")
        raise refusal("unknown-method", name=quote(name), known=known, hint=did_you_mean(slug(name), _NAMES))
    return key
