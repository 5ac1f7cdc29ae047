"""La carte d'un territoire que tout le monde ne reconnaît pas, sans barre d'échelle."""

from collections.abc import Iterator

from figaudit.read.maps.facts import MapFacts
from figaudit.rules.map import Said, map_rule, tell
from figaudit.rules.maps.extent import is_local


def check(facts: MapFacts) -> Iterator[Said]:
    if is_local(facts) and not facts.scale_bar:
        yield tell("none")


RULE = map_rule("missing-scale", check)
