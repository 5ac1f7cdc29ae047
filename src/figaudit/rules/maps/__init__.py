"""Les règles de carte, une par fichier, à côté de sa page : `missing_unit.py` vérifie ce que dit `missing-unit.md`.

Elles lisent des faits (`figaudit.read.maps.facts`) sans jamais toucher au dessin. Le rapport les dit dans cet ordre, à
gravité égale.
"""

from figaudit.base.findings import Rule
from figaudit.rules.maps import (
    colour_blind,
    diverging_without_middle,
    empty_class,
    false_precision,
    hidden_missing,
    missing_date,
    missing_scale,
    missing_source,
    missing_unit,
    non_monotone_ramp,
    not_equal_area,
    overlapping_breaks,
    overplotting,
    panels_on_different_scales,
    radius_not_area,
    rainbow_colormap,
    small_text,
    stock_in_choropleth,
    then_and_now,
    title_contradicts_data,
    too_few_classes,
    too_many_classes,
    unprojected,
)

RULES: list[Rule] = [
    colour_blind.RULE,
    diverging_without_middle.RULE,
    empty_class.RULE,
    false_precision.RULE,
    hidden_missing.RULE,
    missing_date.RULE,
    missing_scale.RULE,
    missing_source.RULE,
    missing_unit.RULE,
    non_monotone_ramp.RULE,
    not_equal_area.RULE,
    overlapping_breaks.RULE,
    overplotting.RULE,
    panels_on_different_scales.RULE,
    radius_not_area.RULE,
    rainbow_colormap.RULE,
    small_text.RULE,
    stock_in_choropleth.RULE,
    title_contradicts_data.RULE,
    too_few_classes.RULE,
    too_many_classes.RULE,
    unprojected.RULE,
]

# Celles qui comparent les cartes d'une figure entre elles : leur vérification les reçoit toutes.
# `then_and_now` porte le nom d'une règle que chaque carte subit déjà seule.
ACROSS: list[Rule] = [panels_on_different_scales.RULE, then_and_now.BETWEEN_MAPS]
ALONE: list[Rule] = [rule for rule in RULES if rule not in ACROSS]
