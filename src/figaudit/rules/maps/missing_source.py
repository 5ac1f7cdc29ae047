"""Une carte qui ne dit pas d'où viennent ses données."""

from collections.abc import Iterator

from figaudit.read.maps.facts import MapFacts
from figaudit.rules.map import Said, map_rule, tell


def check(facts: MapFacts) -> Iterator[Said]:
    if not facts.text.source:
        yield tell("none")


RULE = map_rule("missing-source", check)
