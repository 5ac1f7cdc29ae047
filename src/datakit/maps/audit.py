"""Relire une carte : ce qu'elle montre, ce qui y trompe."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from datakit.errors import InvalidArgument
from datakit.findings import Report, run_rules
from datakit.maps import facts as reading
from datakit.maps.rules import RULES
from datakit.text import NBSP, number


def audit_map(target: Any, gdf: Any = None, column: str | None = None, kind: str | None = None) -> Report:
    """Relit une carte et rend un `Report` : constats du plus grave au simple conseil, mesures, points non lus.

    `target` : une Figure ou un Axes. Pour une carte dessinée avec `gdf.plot(…)`, donnez aussi la table et la
    colonne, et si possible `kind` (« stock » ou « ratio ») ; une carte du kit les connaît déjà. Ne dessine rien.
    Lève `InvalidArgument` si `target` ne porte aucune carte.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"population": range(1, 61)}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(60)])
    >>> ax = carres.plot(column="population", cmap="jet")
    >>> sorted(audit_map(ax, carres, "population").rules)[-2:]
    ['rainbow-colormap', 'stock-in-choropleth']
    """
    axes = reading.map_axes(target) if hasattr(target, "figure") or hasattr(target, "axes") else []
    if not axes:
        raise InvalidArgument(
            f"Aucune carte à relire dans cet objet ({type(target).__name__}).",
            "une Figure ou un Axes avec des contours ou des cercles.",
            "dk.audit_map(fig), avec la figure que renvoie dk.maps.choropleth.",
        )
    reports = [_one(ax, gdf, column, kind) for ax in axes]
    if len(reports) == 1:
        return reports[0]
    found = [
        replace(f, where=f.where or r.subject or f"carte {i}")
        for i, r in enumerate(reports, 1)
        for f in r.findings
    ]
    found.sort(key=lambda f: ["error", "warning", "advice"].index(f.severity))
    unread = tuple(dict.fromkeys(u for r in reports for u in r.unread))
    return Report(tuple(found), f"{len(reports)} cartes", unread)


def _one(ax: Any, gdf: Any, column: str | None, kind: str | None) -> Report:
    facts, unread = reading.read(ax, gdf, column, kind)
    measures = []
    if facts.palette and not facts.sizes:
        measures.append(("couleurs", "dégradé continu" if facts.continuous else str(len(facts.palette))))
    if facts.crs is not None:
        measures.append(("projection", facts.crs.name))
    if facts.missing is not None:
        measures.append(("territoires sans donnée", number(facts.missing)))
    subject = (ax.get_title(loc="left") or ax.get_title() or facts.text.title).replace(NBSP, " ")
    return run_rules(RULES, facts, subject, unread, measures)
