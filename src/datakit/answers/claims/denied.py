"""Ce qui dément un titre : une valeur dessinée dit le contraire de ce qu’il affirme."""

from datakit.answers.claims.bounds import not_within_that_bound
from datakit.answers.claims.denied_course import (
    it_does_not_stay_flat,
    it_goes_the_other_way_then,
    it_turns_back,
    not_drawn_so_late,
)
from datakit.answers.claims.denied_curves import (
    ahead_at_least_once,
    not_ahead_even_at_the_end,
    peaks_in_another_order,
    turns_before_that_year,
    turns_on_the_way,
)
from datakit.answers.claims.denied_hours import not_moving_at_that_hour
from datakit.answers.claims.denied_likeness import not_all_alike, not_those_two_alike
from datakit.answers.claims.denied_ranks import (
    a_rate_is_not_a_count,
    not_ahead_of_all,
    not_more_than_all,
    not_the_most,
    not_the_one_none_equals,
)
from datakit.answers.claims.denied_shares import (
    is_a_part_of_more,
    not_nearly_all,
    not_that_half,
    not_that_part,
    not_that_percentage,
    there_are_some,
)
from datakit.answers.claims.denied_sides import (
    not_always_on_that_side,
    not_better_than,
    not_more_then_than_then,
)
from datakit.answers.claims.denied_times import (
    not_so_many_times,
    times_turned_round,
)
from datakit.answers.claims.denied_values import (
    not_always_that,
    not_both_above,
    values_exchanged,
)
from datakit.answers.claims.denominator import not_that_base
from datakit.answers.claims.moment import not_of_that_moment
from datakit.answers.claims.named_bounds import not_on_that_side_of_the_bound
from datakit.answers.claims.pair import not_in_that_sense, not_that_gap, not_that_part_more
from datakit.answers.claims.part_of_a_bar import not_that_part_of_the_bar
from datakit.answers.claims.passed import not_past_that_threshold
from figaudit.read.facts import ChartFacts
from figaudit.titles.claims import contradiction


def denial(facts: ChartFacts) -> str:
    """Ce que répond le premier graphique qui dément le titre ; rien si aucun ne le dément."""
    for panel in facts.panels:
        told = contradiction(panel, facts)
        if told and not is_a_part_of_more(facts):
            return told
    answers = (
        not_of_that_moment,
        a_rate_is_not_a_count,
        not_that_base,
        not_that_part_of_the_bar,
        there_are_some,
        not_nearly_all,
        not_that_half,
        not_that_part,
        not_that_percentage,
        not_within_that_bound,
        not_on_that_side_of_the_bound,
        not_past_that_threshold,
        values_exchanged,
        not_always_that,
        not_both_above,
        it_turns_back,
        it_does_not_stay_flat,
        not_moving_at_that_hour,
        not_drawn_so_late,
        it_goes_the_other_way_then,
        ahead_at_least_once,
        not_ahead_even_at_the_end,
        turns_before_that_year,
        turns_on_the_way,
        peaks_in_another_order,
        not_always_on_that_side,
        not_ahead_of_all,
        not_all_alike,
        not_those_two_alike,
        not_the_most,
        not_the_one_none_equals,
        not_more_then_than_then,
        not_better_than,
        not_more_than_all,
        not_so_many_times,
        times_turned_round,
        not_in_that_sense,
        not_that_gap,
        not_that_part_more,
    )
    for answer in answers:
        told = answer(facts)
        if told:
            return told
    return ""
