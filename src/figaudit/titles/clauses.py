"""« Le gaz recule, le charbon monte », « l'un et l'autre progressent » : à chaque courbe que nomme le titre, son sens."""

import re
from collections.abc import Iterator

from figaudit.titles.comparisons import around, place_of
from figaudit.titles.series import Series
from figaudit.titles.words import READ, direction_of, where_said


def told_of_each(said: str, named: list[Series]) -> Iterator[tuple[str, Series]]:
    """Chaque courbe nommée, et ce que le titre dit d'elle seule : sa proposition, ou le titre entier s'il les joint d'un « et »."""
    if len(named) == 2 and direction_of(said) and are_joined(said, named):
        for series in named:
            yield said, series
        return

    if direction_of(said):
        return  # un seul sens, et deux noms que rien ne joint : on ne sait pas duquel il parle
    for clause in READ["clause_ends"].split(said):
        here = [one for one in named if where_said(one.name, clause)]
        if len(here) == 1 and direction_of(clause):
            yield clause, here[0]


def are_joined(said: str, named: list[Series]) -> bool:
    """« Gaz et charbon » : deux noms que seul un « et » sépare.

    >>> bool(re.fullmatch(READ["joined"], " et le ")), bool(re.fullmatch(READ["joined"], " devance "))
    (True, False)
    """
    if READ["their_sum"].search(said):
        return False  # c'est leur total qui a ce sens
    names = sorted((one.name for one in named), key=lambda name: place_of(name, said))
    _, between = around(said, names)
    return re.fullmatch(READ["joined"], between) is not None
