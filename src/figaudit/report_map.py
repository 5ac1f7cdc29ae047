"""Relire une carte : ce qui y trompe, carte par carte si la figure en a plusieurs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from figaudit.base.findings import Finding, Report, Severity, run_rules, word
from figaudit.base.language import speaking, written
from figaudit.read.maps.facts import MapFacts
from figaudit.read.maps.reader import read_maps
from figaudit.read.maps.words import refusal
from figaudit.rules.maps import ACROSS, ALONE


def audit_map(
    target: Any,
    gdf: Any = None,
    column: str | None = None,
    kind: str | None = None,
    *,
    language: str | None = None,
) -> Report:
    """Relit une carte et rend un `Report` : constats du plus grave au simple conseil, mesures, points non lus.

    `target` : une Figure ou un Axes. La table `gdf`, si on la donne, dit ce que le dessin tait : colonne montrée, cases
    vides, projection. `column` et `kind` (« stock » ou « ratio ») ne font que confirmer. `language` : « fr » ou « en ». Ne dessine rien, ne change rien.
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

    with speaking(language):
        return judge(read_maps(target, gdf, column, kind))


def judge(maps: Sequence[MapFacts]) -> Report:
    """Le rapport d'une figure, d'après les seuls faits de ses cartes."""
    reports = []
    for facts in maps:
        reports.append(run_rules(ALONE, facts, facts.subject, _unread(facts), _measures(facts)))

    if not reports:
        return Report(unread=(word("no-map"),), read=False)
    if len(reports) == 1:
        return reports[0]
    return _together(reports, run_rules(ACROSS, maps))


def _unread(facts: MapFacts) -> list[str]:
    """Ce qui n'a pas pu être lu, en mots."""
    return [word(f"unread-{what}") for what in facts.unread]


def _measures(facts: MapFacts) -> list[tuple[str, str]]:
    """Ce qui a été lu, en peu de mots."""
    measures = []
    if facts.codings:
        first = facts.codings[0]
        colours = word("gradient") if first.continuous else str(len(first.palette))
        measures.append((word("colours"), colours))
    if facts.projection is not None:
        measures.append((word("projection"), facts.projection.name))

    match = facts.match or facts.weighed
    if match is not None and match.column:
        measures.append((word("column"), match.column))
        measures.append((word("absent"), written(match.absent.sum())))
    return measures


def _together(reports: Sequence[Report], across: Report) -> Report:
    """Les rapports de plusieurs cartes en un : chaque constat dit la sienne. `across` : ce qui se voit en les comparant."""
    found: list[Finding] = list(across.findings)
    unread: list[str] = list(across.unread)
    for rank, report in enumerate(reports, 1):
        place = report.subject or word("map-rank", count=rank)
        found.extend(_placed(finding, place) for finding in report.findings)
        unread.extend(report.unread)

    found.sort(key=lambda finding: list(Severity).index(finding.severity))
    return Report(tuple(found), word("maps", count=len(reports)), tuple(dict.fromkeys(unread)))


def _placed(finding: Finding, place: str) -> Finding:
    return replace(finding, where=finding.where or place)
