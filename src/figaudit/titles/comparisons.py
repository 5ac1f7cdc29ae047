"""« A devance B », « deux fois plus de A que de B »."""

from figaudit.base.language import quoted
from figaudit.base.text import parse_number
from figaudit.titles.categories import where_named
from figaudit.titles.words import DIGITS, READ, SAYS, agrees_with, multiple_of, told, where_said

NEARLY = 0.01  # part de la plus grande : en deçà, un ordre ne se dément pas
POINTS = 1.5  # points que l'arrondi de deux valeurs laisse à leur écart
CLOSE = 0.12  # part de l'écart annoncé
SAME = 0.1  # part de la plus grande : au-delà, on ne dit plus « autant »


def opposed(said: str, named: list[str], values: dict[str, float]) -> str:
    """« A devance B » : A, nommé le premier, a bien la plus grande valeur."""
    _, between = around(said, named)
    if says_as_many(said, named) or READ["tied"].search(said):
        return contradicted_equality(named, values)
    if READ["as_much"].search(between) and not READ["not_quite"].search(between):
        return contradicted_equality(named, values)

    direction = bool(SAYS["above"].search(between)) - bool(SAYS["below"].search(between))
    direction = direction or amounts_direction(said, named) or prefers_the_first(said, named)
    if not direction:
        return ""

    return contradicted_order(direction, named, values)


def prefers_the_first(said: str, named: list[str]) -> bool:
    """« On préfère A à B », « A est préféré à B » : A doit l'emporter.

    >>> prefers_the_first("on prefere le vin a la biere", ["vin", "biere"])
    True
    """
    before, between = around(said, named)
    return bool(READ["preferring"].search(before + between) and READ["preferred_to"].search(between))


def contradicted_order(direction: int, named: list[str], values: dict[str, float]) -> str:
    """Le premier nom l'emporte (`direction` 1), ou le second (−1) : à un centième près, les valeurs disent le contraire."""
    first, second = named
    one, two = values[first], values[second]
    if direction * (one - two) >= -NEARLY * max(abs(one), abs(two)):
        return ""
    return told("opposite-order", first=quoted(first), one=one, second=quoted(second), two=two)


def amounts_direction(said: str, named: list[str]) -> int:
    """« Plus de A que de B », « plus d'alertes chez A que chez B » : 1 si A doit l'emporter, −1 pour « moins », sinon 0.

    >>> amounts_direction("plus de veufs que de maries", ["veuf", "marie"])
    1
    >>> amounts_direction("moins de retards a lyon qu'a brest", ["lyon", "brest"])
    -1
    """
    before, between = around(said, named)
    if not READ["amount_than"].search(between):
        return 0
    found = READ["amount"].search(before) or READ["amount_at"].search(before)
    if found is None:
        return 0
    return bool(found[1]) - bool(found[2])


def says_as_many(said: str, named: list[str]) -> bool:
    """Vrai pour « autant de A que de B » ; « presque autant », « pas autant » ne le disent pas."""
    before, between = around(said, named)
    found = READ["amount"].search(before)
    if found is None or not found[3] or READ["not_quite"].search(before):
        return False
    return bool(READ["amount_than"].search(between))


def around(said: str, named: list[str]) -> tuple[str, str]:
    """Ce que dit un titre avant le premier de deux noms, puis entre les deux."""
    first, second = (place_of(name, said) for name in named)
    end = first + len(named[0])
    return said[:first], said[end:second]


def place_of(name: str, said: str) -> int:
    """Où un titre dit ce nom, au singulier ou au pluriel : « men » n'est pas dans « women »."""
    found = where_said(name, said, "")
    if found:
        return found.start()
    span = where_named(name, said)
    return span[0] if span else said.index(name)


def contradicted_by_the_other(said: str, name: str, values: dict[str, float]) -> str:
    """« Lyon a moins de retards », quand le dessin n'a que deux noms : moins que l'autre."""
    if len(values) != 2 or SAYS["little"].search(said):
        return ""
    after = said[place_of(name, said) + len(name) :]
    found = READ["of_two"].search(after)
    if found is None:
        return ""

    other = next(one for one in values if one != name)
    direction = 1 if found[1] else -1
    return contradicted_order(direction, [name, other], values)


def contradicted_likeness(said: str, values: dict[str, float]) -> str:
    """« Les rappels sont pareils pour tous » : à un dixième près, toutes les valeurs se valent."""
    if not READ["all_alike"].search(said) or READ["not_quite"].search(said):
        return ""
    highest = max(values, key=values.__getitem__)
    lowest = min(values, key=values.__getitem__)
    return contradicted_equality([highest, lowest], values)


def contradicted_equality(named: list[str], values: dict[str, float]) -> str:
    """« Léa est aussi donnée que Lola » : à un dixième près, les deux valeurs se valent."""
    first, second = named
    one, two = values[first], values[second]
    if abs(one - two) <= SAME * max(abs(one), abs(two)):
        return ""
    return told("equality", first=quoted(first), one=one, second=quoted(second), two=two)


def contradicted_lead(said: str, named: list[str], values: dict[str, float]) -> str:
    """« Dix points devant Brest » : l'écart des deux valeurs, à l'arrondi près."""
    found = READ["points_ahead"].search(said)
    if found is None:
        return ""
    points = DIGITS.get(found[1]) or parse_number(found[1]).value
    first, second = named
    one, two = values[first], values[second]
    if abs(abs(one - two) - points) <= max(POINTS, CLOSE * points):
        return ""
    return told("lead", points=points, first=quoted(first), one=one, second=quoted(second), two=two)


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
