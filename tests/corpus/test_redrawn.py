"""La preuve longue du corpus : chaque figure est redessinée pour de vrai, et jugée comme ses faits gelés le disent."""

from __future__ import annotations

import json
import sys
from pathlib import Path

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
            assert verdict(judged(subject, facts)) == expected[name], name
