"""Le juge du duel de l’atelier 08 : le titre d’une figure à deux rangées de points, lu d’après leurs deux médianes."""

import re
from dataclasses import replace
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from datakit.answers import numerals
from datakit.answers.claimed import reading
from datakit.answers.judges import claims, contradicted
from datakit.answers.verdict import TO_READ_TOGETHER, MistakeKind, Reason, Verdict, for_two
from figaudit.base import figtext
from figaudit.base.findings import Report
from figaudit.base.text import normalise, number, quote

_NAME = re.compile(r"«\s*(.+?)\s*», \d+")
_MEDIAN = re.compile(r"médiane\s*: ([\d,]+) g")
#: « Cinq fois plus sucré » ; « plus de cinq fois plus » n’est qu’une borne.
_TIMES = re.compile(r"(?<!plus de )(?<!moins de )\b(\d+|[a-z-]+) fois (?:plus|moins|davantage)\b")
#: Ce qu’un titre dit de chaque céréale, ou d’une part d’entre elles, et non de leur milieu.
_OF_EACH = re.compile(
    r"\b(?:tou(?:s|te?s?|jours)\b|jamais|chaque|chacun|aucun|moitie|tiers|quart|souvent|certain|parfois)|%"
)
#: « Toutes celles au miel sont plus sucrées » : leur milieu l’est donc aussi. De ce qui nie, ou d’une part, on ne conclut rien.
_OF_ALL = re.compile(r"\b(?:tou(?:s|te?s?|jours)\b|chaque)")
_OF_SOME = re.compile(
    r"\b(?:jamais|aucun|moitie|tiers|quart|souvent|certain|parfois|ne|n'\w+|pas|presque|sauf)\b|%"
)
#: « Vingt fois » se dit encore de 22.
_TIMES_GAP = 0.15
#: À partir de là, un rapport se dit sans décimale.
_MANY = 10
#: « 1,0 fois moins » ne dit rien.
_LEAST_TIMES = 1.1


@for_two
def own_duel(fig: Any) -> list[str] | Report | Verdict:
    """Un titre, que les deux médianes écrites dans la figure ne contredisent pas, puis l’audit.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> for height, said in enumerate(["« muesli », 81 céréales", "médiane : 19,1 g", "« avoine », 17", "médiane : 1,1 g"]):
    ...     _ = ax.text(0, height, said)
    >>> fig = figtext.annotate(fig, title="L’avoine est plus sucrée que le muesli", unit="g de sucres", source="essai")
    >>> print(own_duel(fig)[0][:27])
    Le titre dit le contraire :
    """
    written = figtext.read(fig)
    medians = _medians(fig)
    if medians.index.has_duplicates:
        return [f"Le duel oppose {quote(str(medians.index[0]))} à lui-même : choisissez un autre mot."]
    if written.title and len(medians) == 2:
        faults = _other_times(written.title, medians)
        if _speaks_of_the_medians(written.title):
            said = _without_all(written.title)
            faults = faults or contradicted(said, written.unit, medians)
            faults = faults or _denied(said, written.unit, medians)
        if faults:
            return faults
    answer = claims(fig)
    if isinstance(answer, list) or not answer.ok or len(medians) != 2:
        return answer
    if _confirmed(written.title, written.unit, medians):
        return Verdict(
            True, seen=f"Ce qui se lit de votre titre, les deux médianes le confirment : {_told(medians)}."
        )
    return replace(TO_READ_TOGETHER, seen=f"À comparer à votre titre : {_told(medians)}.")


def _speaks_of_the_medians(title: str) -> bool:
    """Vrai d’un titre que deux médianes peuvent démentir : il ne dit rien de chaque céréale, ou le dit de toutes."""
    plain = normalise(title)
    if not _OF_EACH.search(plain):
        return True
    return bool(_OF_ALL.search(plain)) and not _OF_SOME.search(plain)


def _without_all(title: str) -> str:
    """« Toutes les céréales au miel », « toutes celles au chocolat » : les céréales au miel, celles au chocolat."""
    return re.sub(r"(?i)\b(?:tous|toutes)\s+(?=les |celles |ceux )|\btoujours\s+", "", title)


def _confirmed(title: str, unit: str, medians: pd.Series) -> bool:
    """Vrai si le titre compare les deux mots, et que leurs médianes, échangées, le démentiraient.

    « Toutes », « toujours », « la moitié » parlent de chaque céréale : deux médianes n’en savent rien.
    """
    return not _OF_EACH.search(normalise(title)) and reading(_as_bars(title, unit, medians)).confirmed


def _denied(title: str, unit: str, medians: pd.Series) -> list[str]:
    """Ce que les deux médianes, dessinées en barres, répondent à un titre qu’elles démentent : « autant de sel »."""
    told = reading(_as_bars(title, unit, medians)).denied
    return [Reason(told, MistakeKind.DENIED_TITLE)] if told else []


def _as_bars(title: str, unit: str, medians: pd.Series) -> Figure:
    fig = Figure()
    fig.subplots().barh(medians.index.astype(str), medians)
    figtext.annotate(fig, title=title, unit=unit, source="")
    return fig


def _other_times(title: str, medians: pd.Series) -> list[str]:
    """« Cinq fois plus », quand une médiane vaut vingt fois l’autre."""
    found = _TIMES.search(normalise(title))
    if found is None or not medians.min():
        return []
    said = found[1]
    told = numerals.written(said)
    times = medians.max() / medians.min()
    if told is None or abs(times - told) <= _TIMES_GAP * told:
        return []
    return [f"Le titre dit {said} fois : {_told(medians)}."]


def _told(medians: pd.Series) -> str:
    """« la médiane est de 24 g pour « chocolat », de 1,1 g pour « avoine » : 22 fois moins »."""
    (most, more), (least, less) = medians.sort_values(ascending=False).items()
    told = f"la médiane est de {number(more)} g pour {quote(str(most))}, de {number(less)} g pour {quote(str(least))}"
    if not less or more == less:
        return told
    times = more / less
    if times < _LEAST_TIMES:
        return f"{told}, presque autant"
    return f"{told}, {number(round(times, 0 if times >= _MANY else 1))} fois moins"


def _medians(fig: Any) -> pd.Series:
    """Chaque mot de la figure, et la médiane écrite dans sa rangée."""
    names: list[str] = []
    values: list[float] = []
    for ax in fig.axes:
        for text in ax.texts:
            name = _NAME.search(text.get_text())
            if name:
                names.append(name[1])
            median = _MEDIAN.search(text.get_text())
            if median:
                values.append(float(median[1].replace(",", ".")))
    if len(names) != len(values):
        return pd.Series(dtype=float)
    return pd.Series(values, index=names)
