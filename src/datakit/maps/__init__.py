"""Cartes honnêtes : classer, dessiner, projeter, explorer, relire."""

from datakit.audits import audit_map
from datakit.maps.breaks import METHODS
from datakit.maps.classify import Classes, classes
from datakit.maps.draw import choropleth, symbols
from datakit.maps.preview import colour_blind
from datakit.maps.project import aggregate, by_land, compare_projections, project
from datakit.maps.tissot import tissot
from datakit.maps.web import web

__all__ = [
    "METHODS",
    "Classes",
    "aggregate",
    "audit_map",
    "by_land",
    "choropleth",
    "classes",
    "colour_blind",
    "compare_projections",
    "project",
    "symbols",
    "tissot",
    "web",
]
