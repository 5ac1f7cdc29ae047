"""Ce qu’un exercice attend : un verdict, et la première différence dite en français.

Chaque attente se range dans une clé (`spec`) et s’en relit (`build`) : `["number", {"tolerance": 0.5}]`.
"""

import difflib
import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial, wraps
from importlib import import_module
from typing import Any

import numpy as np
import pandas as pd
from pandas.api import types as ptypes

from datakit import kinds
from datakit.answers import how, read
from figaudit.base import text as fr


@dataclass(frozen=True)
class Verdict:
    """Ce que dit une comparaison. `typed` est faux quand la réponse n’était pas du bon genre."""

    ok: bool
    message: str = ""
    typed: bool = True


@dataclass(frozen=True)
class Comparator:
    """Une manière de comparer : `comparateur(reponse, reference)` rend un `Verdict`."""

    expected: str
    compare: Callable[[object, object], Verdict]
    by_value: bool = True  # faux quand seule une fonction juge : comparer à un exemple n’a pas de sens
    spec: Any = None  # de quoi la refaire : son nom dans `expect` et ses réglages

    def __call__(self, answer: object, reference: object) -> Verdict:
        return self.compare(read.scalar(answer), read.scalar(reference))


RIGHT = Verdict(True)


def wrong(message: str) -> Verdict:
    """Une réponse du bon genre, mais fausse."""
    return Verdict(False, message)


def bad_type(answer: object, expected: str, example: str = "") -> Verdict:
    """Une réponse du mauvais genre : ce qu’on a reçu, ce qu’on attend, et comment passer de l’un à l’autre.

    >>> print(bad_type([1, 2], "un nombre", "0,5").message)
    Vous avez donné une liste ; on attend un nombre, par exemple 0,5.
    """
    such = f", par exemple {example}" if example else ""
    empty = "Votre réponse ne contient rien (None)"
    given = empty if answer is None else f"Vous avez donné {kinds.kind(answer)}"
    said = f"{given} ; on attend {expected}{such}. {_way_out(answer, expected)}"
    return Verdict(False, said.rstrip(), typed=False)


def _way_out(answer: object, expected: str) -> str:
    """Le geste qui manque, quand on le reconnaît."""
    boxed = isinstance(answer, (list, tuple, pd.Series, np.ndarray, pd.Index)) and len(answer) == 1
    shown = answer is None and "print(" in how.cell()
    given = kinds.kind(answer) + (" d’une seule valeur" if boxed else " par print" if shown else "")
    for seen, asked, words in read.WORDS["ways_out"]:
        if re.search(seen, given) and re.search(asked, expected):
            return str(words).format(name=getattr(answer, "__name__", "fonction"), value=answer)
    return ""


_FACTORIES: dict[str, Callable[..., Comparator]] = {}


def _kept(factory: Callable[..., Comparator]) -> Callable[..., Comparator]:
    """La même attente, qui sait en plus comment la refaire."""
    name, signature = factory.__name__, inspect.signature(factory)

    @wraps(factory)
    def make(*args: Any, **kwargs: Any) -> Comparator:
        given = signature.bind(*args, **kwargs).arguments
        given |= given.pop("told", {})
        return replace(factory(*args, **kwargs), spec=[name, {k: _plain(v) for k, v in given.items()}])

    _FACTORIES[name] = make
    return make


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    whole = isinstance(value, (str, bool, int, float)) or value is None
    return value if whole else [_plain(v) for v in value]


def build(spec: Any) -> Comparator:
    """L’attente que décrit `spec`, telle qu’une clé la garde.

    >>> build(number(tolerance=0.5).spec)("3,2", 3).ok
    True
    """
    name, options = spec
    return _FACTORIES[name](**options)


_NOUNS = {"": "un nombre", "%": "un pourcentage", "année": "une année"}
_PRECISION = {0.5: "à l’unité", 0.05: "au dixième", 0.005: "au centième", 0.0005: "au millième"}


@_kept
def number(tolerance: float = 1e-6, relative: float = 0.0, unit: str = "") -> Comparator:
    """Un nombre, écrit `3.14`, `"3,14"`, `"1 234 habitants"` ou `"50 %"`.

    `tolerance` est l’écart absolu permis, dans l’unité : la moitié de ce qu’arrondit la phrase qui donne le sens ;
    `relative` une part de la référence. Avec `unit="%"`, la référence est en points (12,3 pour 12,3 %) ; sinon un
    « % » écrit vaut une part de 1. Une référence entière, sans tolérance, est un compte : pas d’arrondi.

    >>> number(tolerance=0.01)("3,14", 3.1416).ok
    True
    >>> print(number(unit="%", tolerance=0.1)(0.5, 50).message)
    Vous avez donné une part de 1 ; on attend un pourcentage : multipliez par 100.
    """
    expected = _NOUNS.get(unit, f"un nombre (en {unit})")

    def compare(answer: object, reference: object) -> Verdict:
        target = float(reference)  # type: ignore[arg-type]
        margin = max(tolerance, abs(target) * relative)
        if comma := how.comma(answer):
            return Verdict(False, comma, False)
        parsed = read.as_number(answer)
        if parsed is None:
            such = "41" if _is_count(target, margin) else "0.25" if abs(target) < 1 else "12.5"
            return bad_type(answer, expected, "`2001`" if unit == "année" else f"`{such}`")
        value = parsed.value / 100 if parsed.is_percent and unit != "%" else parsed.value
        return _compare_numbers(value, target, margin, unit)

    return Comparator(expected, compare)


@_kept
def year() -> Comparator:
    """Une année : quatre chiffres, ni espace, ni décimale, ni arrondi.

    >>> print(year()(1990, 1991).message)
    1990 est trop tôt.
    """
    return number(unit="année")


def _is_count(target: float, margin: float) -> bool:
    return margin < 1e-3 and target.is_integer()


def _compare_numbers(value: float, target: float, margin: float, unit: str) -> Verdict:
    def near(candidate: float) -> bool:
        # Une poussière de plus que la marge : 0,1 + 0,2 ne vaut pas tout à fait 0,3.
        return abs(candidate - target) <= margin + 1e-12 * max(1.0, abs(target))

    if np.isnan(value):
        return RIGHT if np.isnan(target) else wrong(read.say("numbers", "nan"))
    if near(value):
        return RIGHT
    year, share, count = unit == "année", abs(target) <= 1 and not unit, _is_count(target, margin)
    off, rounded = abs(value - target), any(value == round(target, digits) for digits in range(-3, 6))
    digits = [*_PRECISION].index(margin) if margin in _PRECISION else None
    lessons = {
        "whole-year": year and not value.is_integer(),
        "four-digits": year and abs(value) < 100 <= target,
        "year": year,
        "share": target and near(value * 100) and unit == "%",
        "too-small": target and near(value * 100),
        "percent": target and near(value / 100) and share,
        "too-big": target and near(value / 100),
        "thousands": target >= 1000 and near(value * 1000),
        "sign": near(-value),
        "rounded": value and target and not count and rounded and off <= abs(target) / 2,
        # un calcul trop précis pour être un arrondi est un autre calcul
        "close": value and target and not count and off < 2 * margin and value == round(value, digits),
        "inverse": value and target and near(1 / (value or 1)),
        "maybe-percent": share and target and not count and 1 < value <= 100,
        "decimals": count and not value.is_integer(),
    }
    if kind := next((kind for kind, found in lessons.items() if found), ""):
        told = {"value": value, "thousands": value * 1000, "short": read.short(value)}
        told["side"] = "tard" if value > target else "tôt"
        told["margin"] = _PRECISION.get(margin, f"à {read.short(margin)}")
        return wrong(read.say("numbers", kind, **told))
    # pas plus de décimales que la question, sauf tout près : 41,2 n’est pas 41
    shown = value if digits is None or off <= 2 * margin else round(value, digits)
    plain = f"{read.short(shown)} est trop {'grand' if value > target else 'petit'}."
    plain += " On compte à l’unité près." if count and off < target / 100 else ""
    return wrong(plain)


def _spelled(words: str) -> str:
    """Un texte sans article, accents ni casse ; « 5 h 37 », « 5h37 » et « 05:37 » sont une même heure."""
    plain = re.sub(r"^(?:l'|(?:le|la|les|un|une) )(?=\w)", "", fr.normalise(words))
    return re.sub(r"\b0?(\d{1,2}) ?[h:] ?(\d\d)\b", r"\1:\2", plain)


@_kept
def text(accept: Iterable[str] = ()) -> Comparator:
    """Un texte, sans chicaner sur la casse, les accents ou les espaces.

    >>> text()("  poitiers ", "Poitiers").ok, text(accept=("Grand-Poitiers",))("grand-poitiers", "GP").ok
    (True, True)
    >>> text()("5 h 37", "05:37").ok, text()("5h36", "05:37").ok, text()("l’écran", "Écran").ok
    (True, False, True)
    """
    others = tuple(accept)

    def compare(answer: object, reference: object) -> Verdict:
        answer = read.single(answer)
        if not isinstance(answer, str):
            return bad_type(answer, "un texte")
        given, *wanted = (_spelled(str(item)) for item in (answer, reference, *others))
        if given in wanted:
            return RIGHT
        if len(given) < 200 and difflib.get_close_matches(given, wanted, n=1, cutoff=0.85):
            return wrong(f"{read.short(answer)} : vous y êtes presque, vérifiez l’orthographe.")
        return wrong(f"{read.short(answer)} n’est pas la réponse attendue.")

    return Comparator("un texte", compare)


@_kept
def choice(options: Mapping[str, str] | Iterable[str]) -> Comparator:
    """Une réponse parmi plusieurs : `("vrai", "faux")`, ou `{"a": "En 1950", "b": "En 2000"}`.

    La référence est l’une des clés. On peut répondre par la clé ou par le libellé entier.

    >>> quand = choice({"a": "En 1950", "b": "En 2000"})
    >>> quand("A", "a").ok, quand("en 1950", "a").ok, quand("b", "a").ok
    (True, True, False)
    """
    labels = dict(options) if isinstance(options, Mapping) else {item: item for item in options}
    keys = {fr.normalise(word): key for key, label in labels.items() for word in (key, label)}
    listed = fr.listing([fr.quote(key) for key in labels], "ou")

    def compare(answer: object, reference: object) -> Verdict:
        pair = (read.single(answer), reference)
        answer, reference = (read.short(one) if isinstance(one, (bool, np.bool_)) else one for one in pair)
        if read.is_number(answer):
            answer = f"{answer:g}"
        if not isinstance(answer, str):
            return bad_type(answer, f"une des réponses proposées : {listed}")
        key = keys.get(fr.normalise(answer.strip(" .)")))
        if key is None:
            guess = fr.did_you_mean(answer[:100], list(labels))
            said = f"{read.short(answer)} n’est pas proposé : choisissez {listed}. {guess}"
            return Verdict(False, said.strip(), False)
        if key == str(reference):
            return RIGHT
        return wrong(f"Ce n’est pas {fr.quote(labels[key])}. Relisez les données avant de choisir à nouveau.")

    return Comparator("une des réponses proposées", compare)


@_kept
def items(ordered: bool = True, tolerance: float = 1e-6) -> Comparator:
    """Une suite de valeurs (liste, tuple, Series, tableau numpy) ; les textes sans casse ni accents.

    >>> items()(["Léa", "zoé"], ["Léa", "Zoé"]).ok, items(ordered=False)({2, 1}, [1, 2]).ok
    (True, True)
    """

    def compare(answer: Any, reference: Any) -> Verdict:
        lone = answer[0] if isinstance(answer, list) and len(answer) == 1 else answer
        if isinstance(lone, str) and all(isinstance(v, str) and not re.search("[,;]", v) for v in reference):
            answer = re.split(r"\s*[,;]\s*", lone) if re.search("[,;]", lone) else answer
        flat = isinstance(answer, (list, tuple, set, frozenset, np.ndarray, pd.Series, pd.Index))
        if not flat or getattr(answer, "ndim", 1) != 1:
            numbers = all(read.is_number(value) for value in reference)
            return bad_type(answer, "une liste", "`[12, 15]`" if numbers else '`["Léa", "Zoé"]`')
        given, wanted = list(answer), list(reference)
        if len(given) == 1 and isinstance(given[0], (list, tuple)):
            return wrong("Vous avez donné une liste dans une liste : retirez une paire de crochets.")
        if len(given) != len(wanted):
            return wrong(_count(len(given), len(wanted), "valeur"))
        if all(read.is_number(value) for value in wanted):
            return _compare_lists(given, wanted, ordered, tolerance)
        given, wanted = ([fr.normalise(v) if isinstance(v, str) else v for v in s] for s in (given, wanted))
        missing = [value for value in given if value not in wanted]
        if missing:
            original = list(answer)[given.index(missing[0])]
            return wrong(f"{read.short(original)} ne devrait pas s’y trouver.")
        if sorted(given, key=str) != sorted(wanted, key=str):
            return wrong("Une valeur est répétée, une autre manque.")
        if ordered and given != wanted:
            return wrong("Ce sont les bonnes valeurs, mais pas dans le bon ordre.")
        return RIGHT

    return Comparator("une liste", compare)


def _compare_lists(given: list[Any], wanted: list[Any], ordered: bool, tolerance: float) -> Verdict:
    """Deux suites de nombres aussi longues l’une que l’autre ; le message ne donne jamais la réponse."""
    for value in given:
        if not read.is_number(value):
            quotes = " : retirez les guillemets" if isinstance(value, str) else ""
            return Verdict(False, f"{read.short(value)} n’est pas un nombre{quotes}.", False)
    left, right = np.array(given, float), np.array(wanted, float)
    close = partial(np.isclose, rtol=0, atol=tolerance + 1e-12, equal_nan=True)
    same, sorted_ = close(left, right), close(np.sort(left), np.sort(right))
    if same.all() or (sorted_.all() and not ordered):
        return RIGHT
    if sorted_.all():
        return wrong("Ce sont les bonnes valeurs, mais pas dans le bon ordre.")
    if ordered:
        row = int(np.argmin(same))
        return wrong(f"Votre valeur n°\u00a0{row + 1}, {read.short(left[row])}, n’est pas la bonne.")
    return wrong(f"{read.short(np.sort(left)[int(np.argmin(sorted_))])} ne devrait pas s’y trouver.")


@_kept
def series(tolerance: float = 1e-6) -> Comparator:
    """Une Series : mêmes étiquettes d’index, mêmes valeurs (à `tolerance` près), dans n’importe quel ordre.

    >>> juste, donnee = pd.Series({"a": 1.0, "b": 2.0}), pd.Series({"b": 2.0, "a": 1.5})
    >>> print(series()(donnee, juste).message)
    Pour « a », vous avez 1,5 ; on attend 1.
    """

    def compare(answer: object, reference: object) -> Verdict:
        assert isinstance(reference, pd.Series)
        if not isinstance(answer, pd.Series):
            return bad_type(answer, "une colonne (Series)")
        if not (verdict := _compare_index(answer.index, reference.index)).ok:
            return verdict
        return _compare_columns(answer.reindex(reference.index), reference, tolerance)

    return Comparator("une colonne (Series)", compare)


def _compare_index(given: pd.Index, wanted: pd.Index) -> Verdict:
    if given.has_duplicates and not wanted.has_duplicates:
        twice = _label(given[given.duplicated()][0])
        return wrong(f"L’étiquette {twice} apparaît plusieurs fois dans l’index : il en faut une par ligne.")
    if given.nlevels != wanted.nlevels:
        levels = fr.plural(given.nlevels, "niveau", "niveaux")
        return wrong(f"L’index a {levels} ; on en attend {wanted.nlevels}.")
    missing, extra = wanted.difference(given, sort=False), given.difference(wanted, sort=False)
    count = _count(len(given), len(wanted), "ligne")
    if len(missing):
        renamed = wanted.name and wanted.name != given.name
        name = f" (on attend {fr.quote(wanted.name)} en index)" if renamed else ""
        return wrong(f"Il manque la ligne {_label(missing[0])} dans l’index{name}. {count}")
    if len(extra):
        return wrong(f"La ligne {_label(extra[0])} est de trop. {count}")
    return RIGHT if len(given) == len(wanted) else wrong(count)


def _compare_columns(given: pd.Series, wanted: pd.Series, tolerance: float) -> Verdict:
    """Compare deux colonnes de même longueur et même index."""
    numeric = ptypes.is_numeric_dtype(wanted) and not ptypes.is_bool_dtype(wanted)
    if numeric and (not ptypes.is_numeric_dtype(given) or ptypes.is_bool_dtype(given)):
        what = "du texte" if ptypes.is_string_dtype(given) else f"des valeurs de type {given.dtype}"
        said = f"Vous avez {what} ; on attend des nombres (voyez `pd.to_numeric`)."
        return Verdict(False, said, False)
    if ptypes.is_string_dtype(wanted) and ptypes.is_numeric_dtype(given):
        return Verdict(False, "Vous avez des nombres ; on attend du texte.", False)
    if numeric:
        left, right = (c.to_numpy(dtype=float, na_value=np.nan) for c in (given, wanted))
        same = np.isclose(left, right, rtol=0, atol=tolerance + 1e-12, equal_nan=True)
    else:
        left, right = given.to_numpy(dtype=object), wanted.to_numpy(dtype=object)
        blank = np.asarray(pd.isna(given)), np.asarray(pd.isna(wanted))
        both = ~blank[0] & ~blank[1]
        same = blank[0] & blank[1]
        same[both] = np.fromiter((bool(a == b) for a, b in zip(left[both], right[both], strict=True)), bool)
    if same.all():
        return RIGHT
    row = int(np.argmin(same))
    scale = _same_ratio(left, right) if numeric else ""
    label = wanted.index[row]
    place = f"{'Pour' if isinstance(label, str) else 'À la ligne'} {_label(label)}"
    mine, due = read.short(given.iloc[row]), read.short(wanted.iloc[row])
    return wrong(f"{place}, vous avez {mine} ; on attend {due}.{scale}")


def _same_ratio(left: np.ndarray, right: np.ndarray) -> str:
    """Reconnaît une colonne entière en pourcentages au lieu de parts, ou l’inverse."""
    used = np.isfinite(right) & (right != 0)
    ratio = left[used] / right[used]
    lessons = {100: "grandes : on attend des parts de 1", 0.01: "petites : on attend des pourcentages"}
    found = lessons.items() if len(ratio) else ()
    said = [words for factor, words in found if np.allclose(ratio, factor, rtol=1e-6)]
    return f" Toutes vos valeurs sont cent fois trop {said[0]}." if said else ""


def _label(label: object) -> str:
    if read.is_number(label):
        return f"{label:g}" if isinstance(label, float) else str(label)
    return fr.quote(str(label)[:60])


def _count(given: int, wanted: int, noun: str) -> str:
    return f"Vous avez {fr.plural(given, noun)} ; on en attend {fr.number(wanted)}."


@_kept
def judged(place: str, expected: str = "une réponse", **told: Any) -> Comparator:
    """Confie la réponse à une fonction du kit, nommée `"datakit.subjects.module:fonction"`.

    Elle reçoit la réponse, ce sur quoi elle porte si l’on a écrit `check(reponse, on=…)`, et `told`, ses réglages. Elle
    rend `True`, `None` ou `[]` si tout va bien, sinon une phrase, des phrases, un rapport d’audit ou un `Verdict`.

    >>> judged("datakit.answers.judges:affirms")("Évolution des loyers de la ville", None).ok
    False
    """

    def compare(answer: object, reference: object) -> Verdict:
        if expected == "un nombre" and (comma := how.comma(answer)):
            return Verdict(False, comma, False)
        on = reference if isinstance(reference, On) else ()
        result = _named(place)(answer, *on, **told)
        if isinstance(result, Verdict):
            return result
        if hasattr(result, "findings"):  # un rapport d’audit
            serious = [one for one in result.findings if one.severity != "advice"]
            reasons = [f"{one.message} {one.fix}".strip() for one in serious]
        elif result is None or isinstance(result, (bool, np.bool_)):
            reasons = [] if result is None or result else ["Cette réponse ne convient pas encore."]
        else:
            reasons = [result] if isinstance(result, str) else list(map(str, result))
        said = "\n".join(filter(None, reasons))
        return wrong(said) if said else RIGHT

    return Comparator(expected, compare, by_value=False)


def _named(place: str) -> Callable[..., Any]:
    """La fonction de ce nom ; seul le kit juge, quoi que dise le fichier de clés."""
    module, _, name = place.partition(":")
    if not module.startswith(("datakit.subjects.", "datakit.answers.judges")) or name.startswith("_"):
        raise ValueError(f"{place} n’est pas un juge du kit")
    return getattr(import_module(module), name)


class On(tuple):
    """Ce sur quoi porte la réponse, à la place d’une référence : `check(reponse, on=carte)`."""


@_kept
def figure(judge: str, **told: Any) -> Comparator:
    """Une figure matplotlib, confiée à une fonction comme pour `judged` ; un `Axes` vaut sa figure.

    >>> figure("datakit.answers.judges:signed")([1], None).typed
    False
    """

    def compare(answer: object, reference: object) -> Verdict:
        drawn = answer if hasattr(answer, "savefig") and hasattr(answer, "axes") else None
        if drawn is None and hasattr(answer, "get_xlim"):
            drawn = answer.get_figure()  # type: ignore[attr-defined]
        if drawn is None:
            return bad_type(answer, "une figure", "`fig` après `fig, ax = plt.subplots()`")
        if not drawn.axes:
            return wrong("La figure est vide : dessinez dans `ax` avant de la donner.")
        return judged(judge, **told).compare(drawn, reference)

    return Comparator("une figure", compare, by_value=False)
