"""Les règles de la relecture d'un graphique, dans l'ordre où on les présente."""

from datakit.charts.rules import axes, bars, colours, numbers, pies, reading, ticks

RULES = (
    bars.truncated_bars,
    axes.inverted_axis,
    axes.dual_axis,
    ticks.uneven_ticks,
    bars.uneven_bins,
    ticks.unordered_time,
    axes.axis_range,
    ticks.line_over_categories,
    pies.pie_misuse,
    pies.three_d,
    numbers.misrepresentation,
    numbers.discretised_continuous,
    colours.rainbow_colormap,
    colours.colour_blind,
    colours.low_contrast,
    reading.too_many_series,
    reading.overplotting,
    reading.small_text,
    reading.missing_title,
    reading.missing_axis_label,
    reading.missing_unit,
    reading.missing_source,
)
