"""Ce qu’un dessin peut déclarer de lui-même : la relecture le croit, et ne devine que le reste."""

from typing import Any

CIRCLES_GID = "figaudit:circles"  # l’identifiant (`gid`) de la légende des disques, posée parmi les artistes
FAR = 3_000_000  # mètres : au-delà, l'échelle change trop d'un bord à l'autre d'une carte pour une barre


def declare_map(ax: Any, **record: Any) -> None:
    """Range sur un Axes ce que l'on sait de sa carte : `gdf`, `crs`, `column`, `kind`, `middle`."""
    ax._figaudit_map = record


def is_declared(ax: Any) -> bool:
    """Vrai si cette carte s'est déclarée."""
    return hasattr(ax, "_figaudit_map")


def declared_map(ax: Any) -> dict[str, Any]:
    """Ce que la carte a déclaré d'elle-même ; rien si elle n'a rien déclaré."""
    return getattr(ax, "_figaudit_map", {})
