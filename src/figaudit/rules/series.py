"""Les séries que nomme la légende."""

from dataclasses import dataclass

from figaudit.read.facts import Panel


@dataclass(frozen=True)
class Series:
    """Une série : son nom, sa couleur, et ce qui la distingue d'autre (trait et marque, genre et hachure)."""

    name: str
    colour: str
    look: tuple[str, str] = ("", "")


def legend_series(panel: Panel) -> list[Series]:
    """Les séries de la légende, dans l'ordre où elles sont dessinées : courbes, barres, points, surfaces."""
    found = drawn_series(panel)
    if not names_are_drawn(panel):
        found += series_of_the_keys(panel, found)

    return [one for one in found if one.name and one.colour and one.name in panel.legend]


def drawn_series(panel: Panel) -> list[Series]:
    """Toutes les séries dessinées d'une seule couleur, nommées ou non."""
    found = []

    for line in panel.lines:
        stroke = line.style if line.joined else ""
        found.append(Series(line.label, line.colour, (stroke, line.marker)))

    for bars in panel.bars:
        if bars.colours:
            found.append(Series(bars.label, bars.colours[0], ("bar", bars.hatch)))

    for cloud in panel.points:
        if len(cloud.colours) == 1:
            found.append(Series(cloud.label, cloud.colours[0], ("points", str(cloud.marker))))

    for area in panel.areas:
        found.append(Series(area.label, area.colour, ("area", area.hatch)))

    return found


def names_are_drawn(panel: Panel) -> bool:
    """Vrai si la légende nomme ce qui est dessiné : des barres, des surfaces, des parts, ou l'une des courbes."""
    if panel.bars or panel.areas or panel.wedges:
        return True
    return any(line.label in panel.legend for line in panel.curves)


def series_of_the_keys(panel: Panel, drawn: list[Series]) -> list[Series]:
    """Les autres entrées de la légende : celles d'un nuage à plusieurs couleurs, ou de boîtes."""
    told = {one.name for one in drawn}
    dots = {colour for cloud in panel.points for colour in cloud.colours}
    shapes_differ = any(cloud.marker == 0 for cloud in panel.points)

    found = []
    for name, colour in panel.keys:
        seen = colour in dots or not dots
        if name not in told and seen:
            look = ("points", name) if shapes_differ else ("", "")
            found.append(Series(name, colour, look))
    return found
