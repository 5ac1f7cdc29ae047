"""Les noms publics de datakit, tels que les voient les éditeurs : `__init__.py` les charge à leur premier emploi."""

from datakit import maps as maps
from datakit.answers import expect as expect
from datakit.answers.explain import explain_errors as explain_errors
from datakit.audits import audit as audit, audit_map as audit_map, rules as rules
from datakit.data.check import check as check
from datakit.data.live import refresh as refresh
from datakit.data.load import catalogue as catalogue, load as load
from datakit.data.package import describe as describe
from datakit.data.place import place as place
from datakit.data.portal import portal as portal
from datakit.draw import bet as bet, clicks as clicks
from datakit.draw.move import move as move
from datakit.draw.show import show as show
from datakit.draw.table import table as table
from datakit.subjects import (
    agenda as agenda,
    dataviz as dataviz,
    factfulness as factfulness,
    food as food,
    names as names,
    postcards as postcards,
    selfdata as selfdata,
    soldiers as soldiers,
)
from datakit.workshop import exercises as exercises, workshops as workshops
from figaudit import charts as charts
from figaudit.base import text as text
from figaudit.base.figtext import annotate as annotate
from figaudit.base.theme import figure as figure, style as style

__version__: str
_PLACES: dict[str, str]
__all__: list[str]
