"""« Le vélo en tête », « Lyon, deuxième ville », « le Sud reste sous la moyenne », « A devance B »."""

import re

from figaudit.base.language import quoted
from figaudit.base.text import compiled
from figaudit.read.facts import ChartFacts, Panel
from figaudit.read.order import VOCABULARY
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.comparisons import (
    contradicted_by_the_other,
    contradicted_lead,
    contradicted_likeness,
    contradicted_multiple,
    opposed,
)
from figaudit.titles.languages import KNOWN
from figaudit.titles.limits import limit_told
from figaudit.titles.words import READ, SAYS, cardinal, direction_of, speaks_of_another_quantity, told

#: Les rangs après le troisième, dits d'un nom : « Rondy est sixième ».
FARTHER_RANKS: dict[str, int] = KNOWN["farther_ranks"]["ranks"]
FARTHER = re.compile(KNOWN["farther_ranks"]["pattern"].replace("{RANKS}", "|".join(FARTHER_RANKS)))


def contradicted_ranking(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que les valeurs dessinées répondent à un titre qui classe ou compare des noms."""
    values = values_by_name(panel, said, facts)
    named = names_said(said, values)
    if len(values) < 2 or facts.says("lowbest", panel):
        return ""
    if speaks_of_another_quantity(said, facts.words.unit or ""):
        return ""
    if direction_of(said) < 0 and max(values.values()) <= 0:
        # « la plus forte baisse » est la plus négative
        values = {name: -value for name, value in values.items()}

    if len(named) == 1:
        name = named[0]
        return (
            contradicted_most(said, name, values)
            or contradicted_last_but_one(said, name, values)
            or contradicted_rank(said, name, values)
            or contradicted_side(said, name, values, panel)
            or contradicted_by_the_other(said, name, values)
            or contradicted_first_place(said, name, values)
        )
    if len(named) == 2:
        if READ["added_up"].search(said):
            return ""  # « Léa et Lea réunies devancent Manon » : l'une des deux n'est pas dessinée
        return (
            opposed(said, named, values)
            or contradicted_rank_behind(said, named, values)
            or contradicted_multiple(said, named, values)
            or contradicted_lead(said, named, values)
        )
    if not named:
        return contradicted_likeness(said, values)
    return ""


def contradicted_first_place(said: str, name: str, values: dict[str, float]) -> str:
    """« Le vélo en tête » : c'est bien la plus grande valeur."""
    highest = max(values, key=values.__getitem__)
    lowest = min(values, key=values.__getitem__)
    if READ["among_first"].search(said):
        return contradicted_group(said, name, values)

    if READ["over_another"].search(said):
        return ""  # « A l'emporte sur B » : A n'est pas premier pour autant, B encore moins

    nowhere = READ["nowhere"].search(said)
    if nowhere:
        # « nirgends mehr als in Deutschland » : le nom est celui du plus
        return contradicted_end(name, 1 if nowhere[1] else -1, values)

    if READ["lost_first"].search(said):
        return contradicted_loss(name, values)

    said = READ["than_another"].sub("", said)
    direction = bool(SAYS["first"].search(said)) - bool(SAYS["last"].search(said))
    superlative = READ["best"].search(said)
    if not direction and superlative:  # « le plus », « le moins »… quoi ?
        if values[name] in (values[highest], values[lowest]):
            return ""
        direction = -1 if superlative[1] == "moins" else 1
    if not direction or READ["runner"].search(said) or READ["last_but_one"].search(said):
        return ""
    return contradicted_end(name, direction, values)


def contradicted_end(name: str, direction: int, values: dict[str, float]) -> str:
    """Ce nom a la plus grande valeur, ou la plus petite si `direction` est négatif."""
    if direction > 0:
        key = "first"
        best = max(values, key=values.__getitem__)
    else:
        key = "last"
        best = min(values, key=values.__getitem__)
    if values[name] == values[best]:
        return ""
    if is_out_of_the_ranking(best) or is_out_of_the_ranking(name):
        return ""

    return told(key, name=quoted(name), value=values[name], best=quoted(best), best_value=values[best])


def contradicted_loss(name: str, values: dict[str, float]) -> str:
    """« Emma a perdu sa première place » : un autre nom a une plus grande valeur."""
    if values[name] < max(values.values()) or is_out_of_the_ranking(name):
        return ""
    return told("still-first", name=quoted(name), value=values[name])


def is_out_of_the_ranking(name: str) -> bool:
    """Vrai d’un total, d’une moyenne, ou de ceux dont on ne sait rien : « non écrit »."""
    return bool(READ["whole"].match(name) or READ["unwritten"].match(name))


def contradicted_group(said: str, name: str, values: dict[str, float]) -> str:
    """« Louise est dans les dix premiers » : son rang tient dans ce nombre, quand le titre le dit."""
    found = READ["among_first"].search(said)
    most = found and (found[1] or found[2])
    if not most:
        return ""
    rank = 1 + sum(value > values[name] for value in values.values())
    announced = cardinal(most, len(values))
    if rank <= announced:
        return ""
    return told("among-first", name=quoted(name), announced=announced, drawn=rank)


def contradicted_most(said: str, name: str, values: dict[str, float]) -> str:
    """« La plupart étaient célibataires » : au moins, aucun autre nom n'a une plus grande valeur."""
    if not READ["most"].search(said) or READ["not_quite"].search(said):
        return ""
    highest = max(values, key=values.__getitem__)
    if values[name] >= values[highest] or is_out_of_the_ranking(highest):
        return ""
    best, best_value = quoted(highest), values[highest]
    return told("most", name=quoted(name), value=values[name], best=best, best_value=best_value)


def contradicted_rank(said: str, name: str, values: dict[str, float]) -> str:
    """« Lyon, deuxième ville » : son rang, du plus grand au plus petit."""
    rank = rank_told(f"nom{said.partition(name)[2]}" if name in said else said[said.find(name[:4]) :])
    if not rank or len(set(values.values())) < len(values):
        return ""

    above = sum(value > values[name] for value in values.values())
    from_the_top = above + 1
    from_the_bottom = len(values) - above
    if rank in (from_the_top, from_the_bottom):
        return ""
    return told("rank", name=quoted(name), announced=rank, drawn=from_the_top)


def contradicted_rank_behind(said: str, named: list[str], values: dict[str, float]) -> str:
    """« Jade est deuxième derrière Emma » : le rang est celui du premier nom, compté depuis le haut."""
    first, second = named
    before = said.partition(second)[0]
    if first not in before or not READ["behind"].search(before):
        return ""
    return contradicted_rank(before, first, values)


def contradicted_last_but_one(said: str, name: str, values: dict[str, float]) -> str:
    """« Raphaël est avant-dernier » : un seul nom a une plus petite valeur."""
    if not READ["last_but_one"].search(said) or len(set(values.values())) < len(values):
        return ""
    if any(map(is_out_of_the_ranking, values)):
        return ""
    below = sum(value < values[name] for value in values.values())
    if below == 1:
        return ""
    count = len(values)
    return told("rank", name=quoted(name), announced=count - 1, drawn=count - below)


def rank_told(after: str) -> int:
    """Le rang que donnent les mots qui suivent un nom ; zéro s'ils n'en donnent pas."""
    for rank, words in VOCABULARY["places"].items():
        if compiled(words).search(after):
            return int(rank)
    farther = FARTHER.match(after)
    return FARTHER_RANKS[farther[1]] if farther else 0


def contradicted_side(said: str, name: str, values: dict[str, float], panel: Panel) -> str:
    """« Le Sud reste sous la moyenne » : du côté dit de la ligne tracée, ou du nombre écrit."""
    found = READ["side"].search(said, said.find(name[:4]))
    if not found:
        return ""

    direction = 1 if found[1] else -1
    for axis in (panel.y, panel.x):
        limit = limit_told(found[3], panel, axis)
        if limit is None:
            continue
        if (values[name] - limit) * direction < -0.005 * abs(limit):
            return told("side", name=quoted(name), limit=limit, value=values[name])
    return ""
