"""Chaque règle des graphiques a un coupable, un innocent et un cas limite, et les départage."""

import sys
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

from datakit.charts.audit import MENDS, audit, mended
from datakit.charts.rules import RULES
from datakit.findings import Severity

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
from chart_cases import BORDERLINE, CASES, GUILTY, INNOCENT

ADVISED = {"smoothed-line", "false-precision", "unsorted-bars"}
SERIOUS = [r for r in RULES if not r.id.startswith("missing-")]


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def accused(report):
    return {f.rule for f in report.findings if f.severity is not Severity.ADVICE}


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.rule or 'galerie'}-{c.kind}-{c.name}")
def test_a_rule_names_the_guilty_and_nobody_else(case):
    report = audit(case.figure())
    assert report.unread == ()
    advice = {f.rule for f in report.findings} & ADVISED & {case.rule}
    assert accused(report) | advice == ({case.rule} if case.kind == GUILTY else set()), str(report)


@pytest.mark.parametrize("rule", SERIOUS, ids=lambda r: r.id)
def test_every_rule_has_the_three_kinds_of_figures(rule):
    assert {c.kind for c in CASES if c.rule == rule.id} == {GUILTY, INNOCENT, BORDERLINE}


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_every_rule_explains_itself(rule):
    assert rule.title
    assert rule.why.endswith((".", "?"))
    assert "(" in rule.fix
    assert " :" not in rule.why, "espace insécable attendue devant les deux-points"
    assert "'" not in rule.why.replace("`", ""), "apostrophe typographique attendue"


def test_ids_are_unique():
    assert len({r.id for r in RULES}) == len(RULES)


@pytest.mark.parametrize("rule_id", sorted(MENDS))
def test_what_is_mended_is_no_longer_accused(rule_id):
    for case in (c for c in CASES if c.rule == rule_id and c.kind == GUILTY):
        fig = case.figure()
        copy, done = mended(fig)
        assert done, case.name
        assert rule_id not in accused(audit(copy)), case.name
        assert rule_id in accused(audit(fig)), "l’original ne doit pas changer"


def test_messages_are_typeset_in_french():
    for case in (c for c in CASES if c.kind == GUILTY):
        for found in audit(case.figure()).findings:
            for text in (found.message, found.why, found.title):
                assert " :" not in text
                assert "« " not in text
                assert " %" not in text
        plt.close("all")
