"""Les anneaux d'un camembert."""

from figaudit.read.facts import Panel, Wedge


def rings(panel: Panel) -> list[list[Wedge]]:
    """Les parts, anneau par anneau (même rayon), d'au moins deux parts."""
    by_radius: dict[float, list[Wedge]] = {}

    for wedge in panel.wedges:
        ring = by_radius.setdefault(wedge.radius, [])
        if not _already_in(ring, wedge):
            ring.append(wedge)

    return [ring for ring in by_radius.values() if len(ring) > 1]


def _already_in(ring: list[Wedge], wedge: Wedge) -> bool:
    """Vrai si cette part est déjà là : une ombre, un contour redessinent parfois la même."""
    return any(known.start == wedge.start and known.share == wedge.share for known in ring)
