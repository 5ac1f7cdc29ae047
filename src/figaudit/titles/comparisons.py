"""« A devance B », « deux fois plus de A que de B »."""

from figaudit.base.text import number, quote
from figaudit.titles.words import READ, SAYS, agrees_with, multiple_of

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
        return f"Le titre dit le contraire : {read_aloud(named, values)}."
    return ""


def contradicted_equality(named: list[str], values: dict[str, float]) -> str:
    """« Léa est aussi donnée que Lola » : à un dixième près, les deux valeurs se valent."""
    one, two = (values[name] for name in named)
    if abs(one - two) <= SAME * max(abs(one), abs(two)):
        return ""
    return f"Le titre les met à égalité, mais {read_aloud(named, values)}."


def contradicted_multiple(said: str, named: list[str], values: dict[str, float]) -> str:
    """« Deux fois plus de A que de B »."""
    multiple = multiple_of(said).value
    one, two = (values[name] for name in named)
    if multiple <= 1 or min(one, two) <= 0:
        return ""
    if agrees_with(said, multiple, [one / two, two / one]):
        return ""
    return f"Le titre annonce un rapport de {number(multiple)}, mais {read_aloud(named, values)}."


def read_aloud(named: list[str], values: dict[str, float]) -> str:
    """Ce que le dessin dit de ces noms."""
    read = [f"{number(values[name])} pour {quote(name)}" for name in named]
    return f"on lit {' et '.join(read)}"
