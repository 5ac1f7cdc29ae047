"""Le conseil sur des conditions mal liées vaut pour Python comme pour les colonnes de pandas."""

from datakit.answers.verdict import MistakeKind
from datakit.tools.copies import KINDS


def test_the_advice_names_both_ways_to_join_conditions() -> None:
    advice = KINDS[MistakeKind.CONDITION]["try"]

    assert "compréhension, reliées par `and`" in advice
    assert "sur des colonnes, chacune entre parenthèses, reliées par `&`" in advice
