"""Relire une carte : ce qui y trompe, carte par carte si la figure en a plusieurs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from figaudit.base.findings import Finding, Report, Severity, run_rules
from figaudit.base.text import number
from figaudit.read.maps.facts import MapFacts
from figaudit.read.maps.reader import read_maps
from figaudit.read.maps.words import refusal
from figaudit.rules.maps import RULES


def audit_map(target: Any, gdf: Any = None, column: str | None = None, kind: str | None = None) -> Report:
    """Relit une carte et rend un `Report` : constats du plus grave au simple conseil, mesures, points non lus.

    `target` : une Figure ou un Axes. La table `gdf`, si on la donne, dit ce que le dessin tait : colonne montrée, cases
    vides, projection. `column` et `kind` (« stock » ou « ratio ») ne font que confirmer. Ne dessine rien, ne change rien.
    Une figure sans carte est rendue non lue ; lève `InvalidArgument` pour ce qui n'est pas une figure.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"population": range(1, 61)}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001 + i % 3) for i in range(60)])
    >>> ax = carres.plot(column="population", cmap="jet")
    >>> sorted(audit_map(ax, carres).rules)[-2:]
    ['rainbow-colormap', 'stock-in-choropleth']
    """
    if not (hasattr(target, "axes") or hasattr(target, "figure")):
        raise refusal("no-map", type=type(target).__name__)

    reports = [judge(facts) for facts in read_maps(target, gdf, column, kind)]
    if not reports:
        return Report(unread=("aucune carte à relire dans cette figure",), read=False)
    if len(reports) == 1:
        return reports[0]
    return _together(reports)


def judge(facts: MapFacts) -> Report:
    """Le rapport d'une carte, d'après ses seuls faits."""
    return run_rules(RULES, facts, facts.subject, facts.unread, _measures(facts))


def _measures(facts: MapFacts) -> list[tuple[str, str]]:
    """Ce qui a été lu, en peu de mots."""
    measures = []
    if facts.codings:
        first = facts.codings[0]
        colours = "dégradé continu" if first.continuous else str(len(first.palette))
        measures.append(("couleurs", colours))
    if facts.projection is not None:
        measures.append(("projection", facts.projection.name))

    match = facts.match or facts.weighed
    if match is not None and match.column:
        measures.append(("colonne lue", match.column))
        measures.append(("territoires sans donnée", number(match.absent.sum())))
    return measures


def _together(reports: Sequence[Report]) -> Report:
    """Les rapports de plusieurs cartes en un : chaque constat dit la sienne."""
    found: list[Finding] = []
    unread: list[str] = []
    for rank, report in enumerate(reports, 1):
        place = report.subject or f"carte {rank}"
        found.extend(_placed(finding, place) for finding in report.findings)
        unread.extend(report.unread)

    found.sort(key=lambda finding: list(Severity).index(finding.severity))
    return Report(tuple(found), f"{len(reports)} cartes", tuple(dict.fromkeys(unread)))


def _placed(finding: Finding, place: str) -> Finding:
    return replace(finding, where=finding.where or place)
