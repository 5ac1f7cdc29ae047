"""La preuve longue du corpus : chaque figure est redessinée pour de vrai, et jugée comme ses faits gelés le disent."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from freeze import facts_of, judged, subject_of, verdict, verdicts_path
from score import alone, figures, load, sets, target_of

pytestmark = pytest.mark.long
SETS = [*sets("charts"), *sets("maps")]


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_redrawn_set_is_judged_as_its_frozen_facts(path):
    subject = subject_of(path)
    expected = json.loads(verdicts_path(path).read_text("utf-8"))
    for name, make, _ in figures(load(path)):
        with alone():
            facts = facts_of(subject, target_of(make()))
            drawn = verdict(judged(subject, facts))
        assert without_percents(drawn) == without_percents(expected[name]), name


def without_percents(judgement: dict[str, Any]) -> dict[str, Any]:
    """Le même verdict, sans les pourcentages de ses phrases.

    Une figure gelée n'a pas été rangée par `tight_layout` : son cadre, et donc la part de points cachés, diffère d'un rien.
    """
    told = json.dumps(judgement, ensure_ascii=False)
    return json.loads(re.sub(r"\d+\u202f%", "%", told))
