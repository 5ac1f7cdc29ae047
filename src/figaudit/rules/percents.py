"""Les pourcentages écrits sur les parts d'un camembert."""

from figaudit.base.text import parse_number
from figaudit.read.facts import Wedge
from figaudit.rules.words import WRITTEN


def written_percents(ring: list[Wedge], legend: tuple[str, ...]) -> list[float]:
    """Le pourcentage écrit sur chaque part, ou dans la légende ; aucun s'il en manque un."""
    percents = []

    for rank, wedge in enumerate(ring):
        entry = legend[rank] if rank < len(legend) else ""
        found = WRITTEN["percent"].search(" ; ".join([*wedge.written, wedge.label, entry]))
        if not found:
            return []
        percents.append(parse_number(found[1]).value)

    return percents
