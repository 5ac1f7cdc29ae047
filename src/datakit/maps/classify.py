"""Découper une variable en classes : les bornes, leurs effectifs, et ce que ce choix fait perdre."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

import numpy as np

from datakit.errors import InvalidArgument
from datakit.text import NBSP, NNBSP, did_you_mean, listing, number, plural, quote, slug

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
        open_ = [f"[{a}{NNBSP}; {b}[" for a, b in pairwise(words)]
        return (*open_[:-1], *(f"{label[:-1]}]" for label in open_[-1:]))

    def assign(self, values: Iterable[Any]) -> np.ndarray:
        """Le rang de la classe de chaque valeur, à partir de 0 ; -1 pour une valeur absente ou infinie.

        Lève `InvalidArgument` si une valeur sort des bornes : elle n'a pas de classe.

        >>> classes([1, 2, 3, 4], "equal", 2).assign([1, 2.5, 4, None]).tolist()
        [0, 1, 1, -1]
        """
        y = as_numbers(values)
        finite = np.isfinite(y)
        out = y[finite & ~((y >= self.breaks[0]) & (y <= self.breaks[-1]))] if self.k else y[finite]
        if len(out):
            span = f"de {number(self.breaks[0])} à {number(self.breaks[-1])}" if self.k else "vides"
            raise InvalidArgument(
                f"{plural(len(out), 'valeur sort', 'valeurs sortent')} des classes, {span}"
                f" (par exemple {number(out[0])}).",
                "des classes qui couvrent toutes les valeurs à dessiner.",
                "calculez les classes sur la même colonne, ou donnez des bornes plus larges avec breaks=[…].",
            )
        codes = np.full(len(y), -1)
        codes[finite] = _codes(y[finite], self.breaks)
        return codes

    def histogram(self, *, title: str, unit: str, source: str, date: str = "", ramp: Any = None) -> Any:
        """L'histogramme des valeurs, avec les bornes et l'effectif de chaque classe. Renvoie une Figure."""
        from datakit.maps.furniture import histogram

        return histogram(self, title=title, unit=unit, source=source, date=date, ramp=ramp)

    def __str__(self) -> str:
        fit = f", variance expliquée{NBSP}: {number(self.fit * 100, 1)}{NNBSP}%" if self.k else ""
        head = f"{self.title}{NBSP}: {plural(self.k, 'classe')}{fit}"
        lines = [f"  {a} {plural(n, 'valeur')}" for a, n in zip(self.labels, self.counts, strict=True)]
        return "\n".join([head, *lines, *(f"  Note{NBSP}: {n}" for n in self.notes)])


def as_numbers(values: Iterable[Any]) -> np.ndarray:
    """Un tableau de nombres, NaN pour les absents et les infinis ; lève `InvalidArgument` si c'est du texte."""
    import pandas as pd

    series = pd.Series(values if hasattr(values, "__len__") else list(values))
    try:
        if series.dtype == "datetime64[ns]" or isinstance(series.dtype, pd.CategoricalDtype):
            raise TypeError
        numbers = pd.to_numeric(series).to_numpy(dtype=float, na_value=np.nan)
        return np.where(np.isfinite(numbers), numbers, np.nan)
    except (TypeError, ValueError):
        raise InvalidArgument(
            "Ces valeurs ne sont pas toutes des nombres.",
            "une colonne de nombres, où les cases vides restent vides.",
            "convertissez-la, par exemple avec pd.to_numeric(colonne, errors='coerce').",
        ) from None


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


def classes(
    values: Iterable[Any], method: str = "quantiles", k: int = 5, breaks: Sequence[float] | None = None
) -> Classes:
    """Découpe des valeurs en `k` classes, ou selon `breaks` (bornes choisies, du minimum au maximum).

    Méthodes : celles de `METHODS`, en français ou en anglais. Les valeurs absentes ou infinies restent dehors
    et sont comptées. Une classe vide ou un nombre de classes réduit est dit dans `notes`.

    >>> print(classes([1, 2, 3, 4, 10], "equal", 3))
    Amplitudes égales\u00a0: 3 classes, variance expliquée\u00a0: 96,0\u202f%
      [1\u202f; 4[ 3 valeurs
      [4\u202f; 7[ 1 valeur
      [7\u202f; 10] 1 valeur
    """
    name = "manual" if breaks is not None else method_name(method)
    _check_k(k, name, breaks)
    every = as_numbers(values)
    y = every[np.isfinite(every)]
    notes: list[str] = []
    missing = len(every) - len(y)
    if missing:
        notes.append(
            f"Hors classes{NBSP}: {plural(missing, 'valeur absente', 'valeurs absentes')} (ou infinies)."
        )
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


def _check_k(k: int, name: str, breaks: Sequence[float] | None) -> None:
    if name == "manual" and breaks is None:
        raise InvalidArgument(
            "La méthode « manual » n’a reçu aucune borne.",
            "une liste de bornes croissantes.",
            "breaks=[0, 50, 100]",
        )
    if isinstance(k, bool) or not isinstance(k, (int, np.integer)) or not 1 <= k <= _MOST:
        raise InvalidArgument(
            f"k vaut {k!r}.", f"un nombre entier de classes, de 1 à {_MOST}.", "essayez k=5."
        )


def _manual(y: np.ndarray, breaks: Sequence[float], notes: list[str]) -> list[float]:
    bounds = [float(b) for b in breaks]
    if len(bounds) < 2 or not np.isfinite(bounds).all() or any(np.diff(bounds) <= 0):
        raise InvalidArgument(
            f"Les bornes {listing(map(number, bounds))} ne forment pas des classes.",
            "au moins deux bornes, toutes différentes, de la plus petite à la plus grande.",
            "breaks=[0, 50, 100]",
        )
    low = [float(y.min())] if y.min() < bounds[0] else []
    high = [float(y.max())] if y.max() > bounds[-1] else []
    for added, words in ((low, "petites que la première"), (high, "grandes que la dernière")):
        notes += [f"Borne {number(b)} ajoutée{NBSP}: des valeurs étaient plus {words}." for b in added]
    return low + bounds + high


def _computed(y: np.ndarray, name: str, k: int, notes: list[str]) -> list[float]:
    low, high, distinct = float(y.min()), float(y.max()), len(np.unique(y))
    fixed = METHODS[name].fixed
    if distinct == 1:
        notes.append(f"Toutes les valeurs sont égales à {number(low)}{NBSP}: une seule classe.")
        return [low, high]
    asked = k if fixed is None else fixed  # 0 : la méthode choisit elle-même leur nombre
    if fixed is None and distinct < k:
        notes.append(
            f"{distinct} valeurs différentes seulement{NBSP}: {distinct} classes au plus, au lieu de {k}."
        )
        k = asked = distinct
    if name == "nested-means" and k != 1 << (k.bit_length() - 1):
        asked = 1 << (k.bit_length() - 1)
        notes.append(f"Les moyennes emboîtées donnent 2, 4, 8… classes{NBSP}: {asked} au lieu de {k}.")
    if name == "fisher-jenks" and len(y) > _EXACT:
        notes.append(
            f"Bornes calculées sur {number(_EXACT)} valeurs régulièrement prises parmi {number(len(y))}."
        )
    inner = METHODS[name].inner(y, k) if k > 1 else np.array([])
    kept = sorted({float(b) for b in inner if low < b <= high})
    if asked and len(kept) + 1 < asked:
        notes.append(
            f"{plural(len(kept) + 1, 'classe')} au lieu de {asked}{NBSP}: bornes confondues ou hors données."
        )
    return [low, *kept, high]


def _fit(y: np.ndarray, codes: np.ndarray) -> float:
    total = ((y - y.mean()) ** 2).sum()
    if total == 0:
        return 1.0
    within = sum(((y[codes == c] - y[codes == c].mean()) ** 2).sum() for c in np.unique(codes))
    return float(1 - within / total)


# Les méthodes : chacune calcule les bornes intérieures de k classes.


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
    sample = y if len(y) <= _EXACT else np.quantile(y, np.linspace(0, 1, _EXACT), method="nearest")
    observed = np.unique(sample)
    centre, spread = sample.mean(), sample.std()
    tops = _bins("FisherJenks", (sample - centre) / spread, k=k)[:-1]
    rank = np.abs((observed[None, :] - centre) / spread - tops[:, None]).argmin(axis=1)
    return _after(observed[rank], np.unique(y))


def _equal(y: np.ndarray, k: int) -> np.ndarray:
    return np.linspace(y.min(), y.max(), k + 1)[1:-1]


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
    """Une méthode : son titre, ses bornes intérieures, ses autres noms, le nombre de classes qu'elle impose."""

    title: str
    inner: Callable[[np.ndarray, int], np.ndarray]
    aliases: tuple[str, ...] = ()
    fixed: int | None = None


_quantiles = _borrowed("Quantiles", on_data=True)
_head_tail = _borrowed("HeadTailBreaks", on_data=True, takes_k=False)
_std_mean = _borrowed("StdMean", takes_k=False)
_percentiles = _borrowed("Percentiles", on_data=True, takes_k=False)
METHODS: dict[str, Method] = {
    "quantiles": Method("Quantiles", _quantiles, ("effectifs-egaux", "quantile", "equi-effectifs")),
    "equal": Method("Amplitudes égales", _equal, ("intervalles-egaux", "equal-interval", "equal-intervals")),
    "fisher-jenks": Method("Fisher-Jenks", _fisher_jenks, ("jenks", "fisher")),
    "natural-breaks": Method("Seuils naturels", _seeded, ("k-means", "k-moyennes")),
    "head-tail": Method("Tête et queue", _head_tail, ("tete-queue", "head-tail-breaks"), fixed=0),
    "maximum-breaks": Method("Plus grands sauts", _borrowed("MaximumBreaks"), ("ruptures-maximales",)),
    "std-mean": Method(
        "Moyenne et écart-type",
        _std_mean,
        ("moyenne-ecart-type", "ecart-type", "standard-deviation"),
        fixed=5,
    ),
    "percentiles": Method("Centiles 1, 10, 50, 90 et 99", _percentiles, ("centiles",), fixed=6),
    "pretty": Method("Bornes rondes", _borrowed("PrettyBreaks"), ("pretty-breaks",), fixed=0),
    "q6": Method("Q6", _q6, fixed=6),
    "geometric": Method("Progression géométrique", _geometric, ("geometrique",)),
    "nested-means": Method("Moyennes emboîtées", _nested_means),
    "manual": Method("Bornes choisies", lambda y, k: np.array([]), ("manuelle", "a-la-main", "main")),
}
_NAMES = {alias: name for name, m in METHODS.items() for alias in (name, slug(m.title), *m.aliases)}


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
