"""Chaque règle des graphiques a un coupable, un innocent et un cas limite, et les départage."""

import re
import sys
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest

from datakit.errors import InvalidArgument
from figaudit.base.findings import Severity
from figaudit.mend import MENDS, SPOILS, mended, spoil
from figaudit.report import audit
from figaudit.rules.charts import RULES

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
from chart_cases import BORDERLINE, CASES, GUILTY, INNOCENT

ADVISED = {
    "smoothed-line",
    "false-precision",
    "unsorted-bars",
    "unnormalised-comparison",
    "base-year-picked",
    "missing-unit",
    "missing-title",
}
# Ce qui manque à une figure manque à toutes : un titre, une source ne se dessinent pas en cas limite.
SERIOUS = [r for r in RULES if not r.id.startswith("missing-")]


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


def accused(report):
    return {f.rule for f in report.findings if f.severity is not Severity.ADVICE}


@pytest.mark.turning(3)
@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.rule or 'galerie'}-{c.kind}-{c.name}")
def test_a_rule_names_the_guilty_and_nobody_else(case):
    report = audit(case.figure())
    assert report.unread == ()
    advice = {f.rule for f in report.findings} & ADVISED & {case.rule}
    due = {case.rule} if case.kind == GUILTY else set()
    assert accused(report) | advice == due, (
        f"{report}\n(une règle qui ne donne qu’un conseil s’ajoute à ADVISED)"
    )
    said = [text for found in report.findings for text in (found.message, found.why, found.title)]
    assert [text for text in said if re.search(" :|« | %", text)] == [], "espace insécable attendue"


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


# Une barre en relief, une image à deux états, un contour en marches, un disque : cela se redessine parfois.
REDRAWN = {
    "three-d", "unordered-time", "uneven-ticks", "unsorted-bars", "colour-blind", "shuffled-ordinal",
    "uneven-bins", "misrepresentation",
}  # fmt: skip


@pytest.mark.turning(3)
@pytest.mark.parametrize("rule_id", sorted(MENDS))
def test_what_is_mended_is_no_longer_accused(rule_id):
    for case in (c for c in CASES if c.rule == rule_id and c.kind == GUILTY):
        fig = case.figure()
        copy, done = mended(fig)
        if rule_id in REDRAWN and rule_id not in done:
            continue
        assert done, case.name
        assert rule_id not in audit(copy).rules, case.name
        assert rule_id in audit(fig).rules, "l’original ne doit pas changer"


# --- gâcher : l'inverse des réparations -----------------------------------------------------------------------
def honest(kind):
    """Une figure honnête, du genre qu'une règle peut gâcher."""
    fig, ax = plt.subplots()
    years = np.arange(2000, 2020)
    if kind == "bars":
        ax.bar(["Vélo", "Bus", "Train"], [34, 25, 21])
    elif kind == "pie":
        ax.pie([50, 30, 20], labels=["oui", "non", "ne sait pas"])
    elif kind == "lines":
        ax.plot(years, np.linspace(20, 35, 20) + np.sin(years), "-o", label="Entrées")
        ax.plot(years, np.linspace(9, 14, 20), "--", label="Sorties")
        ax.legend()
    elif kind == "line":
        ax.plot(years, np.linspace(20, 35, 20))
    elif kind == "cloud":
        ax.scatter(*np.random.default_rng(1).random((2, 600)), s=4)
    else:
        x, y = np.meshgrid(np.linspace(-2, 2, 30), np.linspace(-2, 2, 30))
        ax.imshow(np.sin(x) * y)
    ax.set_title("Une figure honnête")
    return fig


KINDS = {
    "truncated-bars": "bars", "inverted-axis": "line", "axis-range": "line", "dual-axis": "lines",
    "uneven-ticks": "line", "unordered-time": "line", "rainbow-colormap": "image", "diverging-off-centre": "image",
    "bridged-gap": "line", "title-contradicts-data": "line", "unexplained-interval": "line", "three-d": "pie",
    "misrepresentation": "bars", "low-contrast": "bars", "small-text": "line", "overplotting": "cloud",
    "false-precision": "bars",
}  # fmt: skip


@pytest.mark.parametrize("rule_id", sorted(SPOILS))
def test_a_spoilt_figure_lies_in_one_way_that_mends(rule_id):
    fig = honest(KINDS[rule_id])
    assert accused(audit(fig)) == set()
    liar = spoil(fig, rule_id)
    told = {f.rule for f in audit(liar).findings}
    assert rule_id in told
    assert accused(audit(liar)) <= {rule_id}
    assert accused(audit(fig)) == set(), "l’original ne doit pas changer"
    if rule_id in MENDS:
        assert rule_id not in {f.rule for f in audit(mended(liar)[0]).findings}


@pytest.mark.parametrize(
    ("kind", "rule_id", "message"),
    [
        ("bars", "pie-misuse", "La règle «\xa0pie-misuse\xa0» ne se gâche pas mécaniquement"),
        ("bars", "truncated-bar", "truncated-bars"),
        ("line", "rainbow-colormap", "Cette figure ne se prête pas à «\xa0rainbow-colormap\xa0»"),
        ("line", "dual-axis", "Cette figure ne se prête pas"),
    ],
)
def test_what_cannot_be_spoilt_is_said(kind, rule_id, message):
    with pytest.raises(InvalidArgument, match=message):
        spoil(honest(kind), rule_id)
