"""« A devance B », « deux fois plus de A que de B »."""

from figaudit.base.language import quoted
from figaudit.titles.words import READ, SAYS, agrees_with, multiple_of, told

SAME = 0.1  # part de la plus grande : au-delà, on ne dit plus « autant »


def opposed(said: str, named: list[str], values: dict[str, float]) -> str:
    """« A devance B » : A, nommé le premier, a bien la plus grande valeur."""
    first, second = named
    between = said[said.index(first) + len(first) : said.index(second)]
    one, two = values[first], values[second]
    if READ["as_much"].search(between) and not READ["not_quite"].search(between):
        return contradicted_equality(named, values)

    direction = bool(SAYS["above"].search(between)) - bool(SAYS["below"].search(between))
    if not direction:
        return ""

    if direction * (one - two) < -0.01 * max(abs(one), abs(two)):
        return told("opposite-order", first=quoted(first), one=one, second=quoted(second), two=two)
    return ""


def contradicted_equality(named: list[str], values: dict[str, float]) -> str:
    """« Léa est aussi donnée que Lola » : à un dixième près, les deux valeurs se valent."""
    first, second = named
    one, two = values[first], values[second]
    if abs(one - two) <= SAME * max(abs(one), abs(two)):
        return ""
    return told("equality", first=quoted(first), one=one, second=quoted(second), two=two)


def contradicted_multiple(said: str, named: list[str], values: dict[str, float]) -> str:
    """« Deux fois plus de A que de B »."""
    multiple = multiple_of(said).value
    first, second = named
    one, two = values[first], values[second]
    if multiple <= 1 or min(one, two) <= 0:
        return ""
    if agrees_with(said, multiple, [one / two, two / one]):
        return ""
    return told("multiple", ratio=multiple, first=quoted(first), one=one, second=quoted(second), two=two)
