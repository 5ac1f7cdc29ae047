"""Lire du TopoJSON : ses arcs, écrits en différences entières, et les lignes que l’on fait en les mettant bout à bout."""

from typing import Any

Line = list[tuple[float, float]]


def arcs(topology: dict[str, Any]) -> list[Line]:
    """Les arcs en longitudes et latitudes : la source les donne en différences entières."""
    scale_x, scale_y = topology["transform"]["scale"]
    from_x, from_y = topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x += dx
            y += dy
            line.append((x * scale_x + from_x, y * scale_y + from_y))
        lines.append(line)
    return lines


def joined(indices: list[int], lines: list[Line]) -> Line:
    """Des arcs bout à bout, à l’envers quand l’indice est négatif, sans point doublé."""
    points: Line = []
    for index in indices:
        line = lines[index] if index >= 0 else lines[~index][::-1]
        points += line[1:] if points else line
    return points
