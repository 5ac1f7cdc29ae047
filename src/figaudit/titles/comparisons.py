"""« A devance B », « deux fois plus de A que de B »."""

from figaudit.base.language import quoted
from figaudit.titles.words import SAYS, agrees_with, multiple_of, told


def opposed(said: str, named: list[str], values: dict[str, float]) -> str:
    """« A devance B » : A, nommé le premier, a bien la plus grande valeur."""
    first, second = named
    between = said[said.index(first) + len(first) : said.index(second)]
    direction = bool(SAYS["above"].search(between)) - bool(SAYS["below"].search(between))
    if not direction:
        return ""

    one, two = values[first], values[second]
    if direction * (one - two) < -0.01 * max(abs(one), abs(two)):
        return told("opposite-order", first=quoted(first), one=one, second=quoted(second), two=two)
    return ""


def contradicted_multiple(said: str, named: list[str], values: dict[str, float]) -> str:
    """« Deux fois plus de A que de B »."""
    multiple = multiple_of(said)
    first, second = named
    one, two = values[first], values[second]
    if multiple.value <= 1 or min(one, two) <= 0:
        return ""
    if agrees_with(said, multiple, [one / two, two / one]):
        return ""
    return told(
        "multiple", ratio=multiple.value, first=quoted(first), one=one, second=quoted(second), two=two
    )
