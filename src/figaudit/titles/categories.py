"""La valeur de chaque nom dessiné, et ceux de ces noms que dit un titre."""

import re
from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from figaudit.read.facts import ChartFacts, Panel
from figaudit.read.order import as_time, normalise
from figaudit.read.rings import rings
from figaudit.titles.languages import Span, is_common_word, where_answered
from figaudit.titles.series import series_named_on_the_axis, series_of
from figaudit.titles.words import where_said

ASIDE = re.compile(r"\(.*?\)|\d+([.,]\d+)? ?%")  # une parenthèse, un pourcentage : ce n'est plus le nom

SHORT = 2  # lettres : un nom si court se confond avec un mot outil

Named = list[tuple[str, float]]


def values_by_name(panel: Panel, said: str, facts: ChartFacts) -> dict[str, float]:
    """La valeur de chaque catégorie nommée ; rien si deux d'entre elles se nomment pareil."""
    found = values_at_a_date(panel, said, facts) or values_on_an_axis(panel)
    found = found or parts_of_a_pie(panel) or parts_of_a_single_bar(panel)

    plain = plain_names([name for name, _ in found])
    values = {plain[name]: value for name, value in found}
    if len(values) < len(found):
        return {}

    return values


def plain_names(names: Iterable[str]) -> dict[str, str]:
    """Le nom nu de chacun ; celui que seul un commentaire distingue d'un autre garde ce commentaire.

    >>> plain_names(["tué", "tué (disparu)", "blessé (léger)"])
    {'tué': 'tue', 'tué (disparu)': 'tue (disparu)', 'blessé (léger)': 'blesse'}
    """
    bare = {name: plain_name(name) for name in names}
    whole = {_without_plurals(normalise(name)) for name in bare}
    told = {}
    for name, plain in bare.items():
        is_a_twin = plain != normalise(name) and _without_plurals(plain) in whole
        told[name] = normalise(name).strip() if is_a_twin else plain
    return told


def _without_plurals(name: str) -> str:
    return re.sub(r"(?:s|x)\b", "", name).strip()


def plain_name(name: str) -> str:
    """Un nom sans accents, ni majuscules, ni ce qui le commente."""
    return normalise(ASIDE.sub("", name)).strip(" :\n")


def parts_of_a_pie(panel: Panel) -> Named:
    """Les parts du premier anneau, pour cent."""
    found = rings(panel)
    if not found:
        return []
    return [(wedge.label, 100 * wedge.share) for wedge in found[0]]


def parts_of_a_single_bar(panel: Panel) -> Named:
    """Les parts d'une seule barre, empilées bout à bout, chacune nommée en légende."""
    bars = sorted(panel.bars, key=lambda one: float(one.foot.min()))
    if len(bars) < 2 or any(one.at.size != 1 or not one.label for one in bars):
        return []
    if len({(one.vertical, float(one.at[0])) for one in bars}) > 1:
        return []
    if not all(np.isclose(before.tip[0], after.foot[0]) for before, after in pairwise(bars)):
        return []
    return [(one.label, float(one.length[0])) for one in bars]


def values_on_an_axis(panel: Panel) -> Named:
    """Des barres d'une seule série, ou des points posés sur des noms ; les dates ne sont pas des catégories."""
    found: Named = []
    for axis, upright in ((panel.x, True), (panel.y, False)):
        marks = panel.heights(upright)
        if not axis.nominal or len(marks) != 1:
            continue
        at, heights = marks[0]
        names = axis.names_at(at)
        if names and not as_time(names):
            found = list(zip(names, heights.tolist(), strict=True))
    return found


def values_at_a_date(panel: Panel, said: str, facts: ChartFacts) -> Named:
    """Des barres groupées ou empilées : à la date que dit le titre, ou à la dernière de la légende."""
    if len(panel.bars) < 2:
        return []

    series = series_of(panel, facts)
    told = []
    if series:
        told = [rank for rank, place in enumerate(series[0].places) if place and place in said]

    if told:
        rank = told[-1]
    elif series_named_on_the_axis(panel):
        rank = -1
    else:
        return []
    return [(one.name, float(one.y[rank])) for one in series]


def names_said(said: str, names: Iterable[str]) -> list[str]:
    """Ceux de ces noms que dit le titre, dans l'ordre où il les dit ; « Nord » ne compte pas dans « Nord-Est ».

    >>> names_said("le bus devance les voitures", ["voiture", "bus", "velo"])
    ['bus', 'voiture']
    """
    places = {}
    for name in names:
        if not name:
            continue
        found = where_named(name, said)
        if found:
            places[name] = found[0]

    whole = [name for name in places if not is_part_of_another(name, places)]
    return sorted(whole, key=places.__getitem__)


def where_named(name: str, said: str) -> Span | None:
    """Où le titre dit ce nom ; un mot court et courant, « no » ou « si », n'est un nom qu'en réponse : « gana el sí ».

    >>> where_named("no", "no se usa"), where_named("no", "casi la mitad dice no")
    (None, (19, 21))
    """
    if len(name) <= SHORT and is_common_word(name):
        return where_answered(name, said)
    if name.endswith(")"):  # « tué (disparu) » : le commentaire compte, et le titre l'écrit
        start = said.find(name)
        return (start, start + len(name)) if start >= 0 else None
    found = where_said(singular(name), said, r"(e?s|x)?\b") or where_said_in_the_plural(name, said)
    return found.span() if found else None


def where_said_in_the_plural(name: str, said: str) -> re.Match[str] | None:
    """Où le titre dit un nom de plusieurs mots au pluriel : « soldats de 2e classe », et non les seuls « soldats »."""
    first, *others = map(singular, name.split())
    if not others or first not in said:
        return None
    mark = r"(?:e?s|x)?"
    return re.search(rf"\b{rf'{mark} '.join(map(re.escape, [first, *others]))}{mark}\b", said)


def is_part_of_another(name: str, names: Iterable[str]) -> bool:
    """Vrai si ce nom se trouve dans un autre : « Nord », dans « Nord-Est »."""
    return any(name != other and where_said(name, other) for other in names)


def singular(name: str) -> str:
    """Un nom sans le « s » de son pluriel."""
    if len(name) > 4 and name.endswith("s"):
        return name[:-1]
    return name
