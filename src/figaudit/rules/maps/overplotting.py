"""Une carte où la plupart des points en cachent d'autres."""

from collections.abc import Iterator

from figaudit.read.maps.facts import MapFacts
from figaudit.rules.map import Said, map_rule, tell

CROWD = 400  # points : moins, on les compte encore
HIDDEN = 0.6  # part des points cachés sous d'autres : des semis honnêtes, le plus serré en cache 0,36


def check(facts: MapFacts) -> Iterator[Said]:
    """Dit combien de points en cachent d'autres, s'ils sont nombreux et presque tous cachés."""
    crowd = facts.crowd
    if crowd.total >= CROWD and crowd.hidden > HIDDEN:
        yield tell("hidden", total=crowd.total, percent=100 * crowd.hidden)


RULE = map_rule("overplotting", check)
