"""Une carte qui ne dit pas d'où viennent ses données."""

from collections.abc import Iterator

from figaudit.read.maps.facts import MapFacts
from figaudit.rules.map import map_rule


def check(facts: MapFacts) -> Iterator[str]:
    if not facts.text.source:
        yield "Aucun texte ne dit d’où viennent les données."


RULE = map_rule("missing-source", check)
