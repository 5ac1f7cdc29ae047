"""Sur ce que montrent les galeries : ni échec, ni figure changée, et des reproches tous regardés."""

import importlib.util

import matplotlib.pyplot as plt
import pytest
from charts_gallery import FIGURES, JUST
from sampled import thinned
from test_charts import drawn, state

from figaudit import describe
from figaudit.base.findings import Severity
from figaudit.report import audit


def first(case):
    return case[0]


@pytest.fixture(autouse=True)
def _plain():
    yield
    plt.close("all")
    plt.rcdefaults()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("name", "make"), thinned(FIGURES, 6, names=first))
def test_a_gallery_figure_is_read_unharmed(name, make):
    if name.startswith("seaborn") and not importlib.util.find_spec("seaborn"):
        pytest.skip("seaborn n’est pas installé")
    fig = make()
    before = state(fig)
    report = audit(fig)
    assert state(fig) == before
    assert not any("règle" in what or "système d’axes" in what for what in report.unread), report.unread
    assert {f.rule for f in report.findings if f.severity is not Severity.ADVICE} == JUST.get(name, set()), (
        str(report)
    )
    assert describe(fig).endswith(".")
    assert audit(fig) == report


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("name", "make"), thinned(FIGURES[::5], 4, names=first))
def test_a_gallery_figure_draws_as_if_nobody_had_read_it(name, make):
    if name.startswith("seaborn"):
        pytest.skip("ses intervalles sont tirés au hasard")
    witness = drawn(make())
    plt.close("all")
    fig = make()
    audit(fig)
    assert drawn(fig) == witness
