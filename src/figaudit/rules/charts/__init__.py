"""Les règles de graphique : chacune a son fichier, `ID.py`, à côté de sa page, `ID.md`. Cette liste les nomme toutes."""

from figaudit.base.findings import Rule
from figaudit.rules.charts import (
    axis_range,
    bridged_gap,
    colour_blind,
    discretised_continuous,
    diverging_off_centre,
    dual_axis,
    false_precision,
    inverted_axis,
    line_over_categories,
    low_contrast,
    misrepresentation,
    missing_axis_label,
    missing_source,
    missing_title,
    missing_unit,
    overplotting,
    pie_misuse,
    rainbow_colormap,
    small_text,
    smoothed_line,
    three_d,
    title_contradicts_data,
    too_many_series,
    truncated_bars,
    uneven_bins,
    uneven_ticks,
    unexplained_interval,
    unordered_time,
    unsorted_bars,
)

#: Dans l'ordre du rapport, à gravité égale.
RULES: tuple[Rule, ...] = (
    # les axes : le pied et la largeur des barres, le sens, le nombre, l'étendue, les pas et l'ordre
    truncated_bars.RULE,
    inverted_axis.RULE,
    dual_axis.RULE,
    uneven_ticks.RULE,
    uneven_bins.RULE,
    unordered_time.RULE,
    axis_range.RULE,
    line_over_categories.RULE,
    # les formes et leurs nombres : camemberts, relief, tailles qui contredisent ce qui est écrit, classes
    pie_misuse.RULE,
    three_d.RULE,
    misrepresentation.RULE,
    discretised_continuous.RULE,
    # lire sans peine : des couleurs que tout le monde distingue, assez peu de marques, les mots qu'il faut
    rainbow_colormap.RULE,
    diverging_off_centre.RULE,
    colour_blind.RULE,
    low_contrast.RULE,
    too_many_series.RULE,
    overplotting.RULE,
    small_text.RULE,
    # ce qu'affirme le titre
    title_contradicts_data.RULE,
    # ce que la figure ne dit pas : un trou, un intervalle, un lissage, un titre, une source
    bridged_gap.RULE,
    unexplained_interval.RULE,
    smoothed_line.RULE,
    false_precision.RULE,
    unsorted_bars.RULE,
    missing_title.RULE,
    missing_axis_label.RULE,
    missing_unit.RULE,
    missing_source.RULE,
)
