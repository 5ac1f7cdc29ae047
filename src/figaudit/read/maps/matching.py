"""Rapprocher la table de ce qui est dessiné : la couche colorée, que la table éclaire, et les symboles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from figaudit.read.maps.colours import from_hexes, hexes
from figaudit.read.maps.columns import coloured, sized
from figaudit.read.maps.facts import Coding, Layer, Match
from figaudit.read.maps.table import Placed, Table, placed

TOUCHING = 0.3  # part de la largeur ordinaire d'une classe qui peut en séparer deux qui se suivent


@dataclass(frozen=True)
class Matched:
    """Ce que la table a appris ; `None` pour une couche où elle ne se retrouve pas."""

    codings: tuple[Coding, ...]
    match: Match | None  # posée sur la première couche colorée où elle se retrouve
    match_place: Placed | None
    weighed: Match | None  # posée sur les symboles
    weighed_place: Placed | None


def unmatched(codings: tuple[Coding, ...]) -> Matched:
    """Sans table, le dessin seul."""
    return Matched(codings, None, None, None, None)


def match_table(
    table: Table, codings: tuple[Coding, ...], symbols: Layer | None, words: str, column: str | None
) -> Matched:
    """Pose la table sur la carte ; `column` est la colonne que l'on dit dessinée, si on l'a dite."""
    codings, match, match_place = _match_colours(table, codings, words, column)
    weighed, weighed_place = _match_sizes(table, symbols, column)
    return Matched(codings, match, match_place, weighed, weighed_place)


def _match_colours(
    table: Table, codings: tuple[Coding, ...], words: str, column: str | None
) -> tuple[tuple[Coding, ...], Match | None, Placed | None]:
    """La table posée sur une couche colorée, et les couches, dont la table révèle les valeurs et l'ordre."""
    for rank, coding in enumerate(codings):
        place = placed(table, coding.layer)
        if place is None:
            continue

        if table.has(column):
            match = place.at(column)
        else:
            match = coloured(place, coding, words, _categories(coding))
            if place.shapes is None and match.values is None:
                continue  # rien ne dit que la table est dans l'ordre de la carte
        learned = _without_the_missing(_with_values(coding, match), match)
        return (*codings[:rank], learned, *codings[rank + 1 :]), match, place
    return codings, None, None


def _match_sizes(
    table: Table, symbols: Layer | None, column: str | None
) -> tuple[Match | None, Placed | None]:
    """La table posée sur les symboles ; rien s'il n'y en a pas, ou si elle ne s'y retrouve pas."""
    if symbols is None:
        return None, None
    place = placed(table, symbols)
    if place is None or place.shapes is None:
        return None, None
    if table.has(column):
        return place.at(column), place
    return sized(place, symbols), place


def _categories(coding: Coding) -> Sequence[str]:
    """Les noms des catégories de la légende, si ces couleurs n'ont pas d'ordre."""
    if coding.ordered:
        return []
    return [entry.text for entry in coding.entries if not entry.span]


def _with_values(coding: Coding, match: Match) -> Coding:
    """La même couche, avec les valeurs de la table si le dessin n'en dit aucune."""
    if match.values is None or len(coding.known):
        return coding

    seen = np.full(len(coding.layer.boxes), np.nan)
    rows = match.drawn
    seen[match.places[rows]] = match.values[rows]
    coding = replace(coding, seen=seen)
    if coding.bounds or coding.continuous:
        return coding
    return _in_order(coding)


def _without_the_missing(coding: Coding, match: Match) -> Coding:
    """La même couche, sans la classe que seuls portent des territoires sans donnée, si elle ne touche aucune autre.

    « Moins de 50 réponses » dit alors un manque ; « 0 à 44 », avant « 44 à 55 », reste une classe, où l'on a pu en cacher.
    """
    if not coding.bounds or len(coding.bounds) != len(coding.palette) or not match.absent.any():
        return coding

    colours = coding.layer.colours
    of_the_absent = set(colours[match.places[match.absent & match.drawn]].tolist())
    of_the_others = set(colours[match.places[~match.absent & match.drawn]].tolist())
    aside = of_the_absent - of_the_others
    kept = []
    for rank, colour in enumerate(from_hexes(coding.palette)):
        if colour not in aside or _touches_another(coding.bounds, rank):
            kept.append(rank)
    if len(kept) == len(coding.palette):
        return coding

    palette = tuple(coding.palette[rank] for rank in kept)
    return replace(
        coding,
        palette=palette,
        bounds=tuple(coding.bounds[rank] for rank in kept),
        entries=tuple(one for one in coding.entries if one.colour in from_hexes(palette)),
    )


def _touches_another(bounds: Sequence[tuple[float, float]], rank: int) -> bool:
    """Cette classe finit où une autre commence, ou commence où une autre finit, à un peu près.

    >>> bounds = [(-np.inf, 50), (44, 55), (56, 65), (66, 75)]
    >>> _touches_another(bounds, 0), _touches_another([(0, 43), *bounds[1:]], 0)
    (False, True)
    """
    others = np.array([bound for place, bound in enumerate(bounds) if place != rank])
    widths = (others[:, 1] - others[:, 0])[np.isfinite(others).all(axis=1)]
    slack = TOUCHING * float(np.median(widths)) if len(widths) else 0.0
    if (others[np.isfinite(others)] % 1 == 0).all():
        slack = max(slack, 1.0)
    low, high = bounds[rank]
    gaps = np.concatenate([np.abs(others[:, 0] - high), np.abs(others[:, 1] - low)])
    return bool((gaps <= slack).any())


def _in_order(coding: Coding) -> Coding:
    """Ses couleurs, rangées par la valeur médiane des objets qui les portent."""
    known = np.isfinite(coding.seen)
    colours = coding.layer.colours
    medians = {}
    for colour in np.unique(colours[known]).tolist():
        medians[colour] = np.median(coding.seen[known & (colours == colour)])
    palette = hexes(sorted(medians, key=medians.__getitem__))
    return replace(coding, palette=palette, ordered=True)
