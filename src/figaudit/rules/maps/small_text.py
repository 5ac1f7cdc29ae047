"""Un texte de la carte trop petit pour être lu."""

from collections.abc import Iterator

from figaudit.base.language import quoted
from figaudit.read.maps.facts import MapFacts
from figaudit.rules.map import Said, map_rule, tell

SMALLEST = 5.5  # points : à 5,5, des auteurs honnêtes écrivent des noms de communes
_SHOWN = 30  # lettres du texte que l'on cite


def check(facts: MapFacts) -> Iterator[Said]:
    """Dit le plus petit des textes."""
    smallest = facts.smallest
    if smallest is not None and smallest.size < SMALLEST:
        yield tell("text", text=quoted(smallest.text[:_SHOWN]), size=smallest.size)


RULE = map_rule("small-text", check)
