"""Les figures d'inconnus, relues une première fois sans avoir été vues, et gardées depuis.

| jeu | à première vue : F1 | honnêtes accusées | gardé depuis |
|---|---|---|---|
| a, relecture d'avant | 0,70 | 1 sur 62 | |
| a | 0,89 | 1 sur 68 | 0,99 |
| b | 0,95 | 3 sur 52 | 1,00 |
| c | 0,92 | 2 sur 55 | 1,00 |
| d | 0,93 | 1 sur 50 | 1,00 |
| e | 0,95 | 0 sur 50 | 1,00 |
| f | 1,00 | 0 sur 53 | 1,00 |
| g | 0,945 | 3 sur 52 | 1,00 |
| h | 0,938 | 0 sur 52 | 1,00 |
| i | 0,948 | 1 sur 54 | 1,00 |
| j | 0,950 | 2 sur 62 | 1,00 |
| k | 0,964 | 1 sur 71 | 1,00 |
| l | 0,962 | 0 sur 66 | 1,00 |
"""

import sys
import warnings
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

from datakit.charts.audit import audit
from datakit.findings import Severity

sys.path.insert(0, str(Path(__file__).parents[1] / "figures"))
from registry import ADVICE, figures, load, sets

pytest.importorskip("seaborn")

# Ce que l'on ne reconnaît pas, et pourquoi.
MISSED = {
    "nuage_age_en_trois_classes": "trois classes d'âge nommées en légende : le plus souvent, un choix honnête",
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", sets("charts"), ids=lambda p: p.stem)
def test_figures_of_strangers(path):
    missed, accused = [], []
    for name, make, rule in figures(load(path)):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            report = audit(make())
        plt.close("all")
        plt.rcdefaults()
        assert not any("règle" in what for what in report.unread), (name, report.unread)
        serious = {f.rule for f in report.findings if f.severity is not Severity.ADVICE}
        if rule and rule not in (report.rules if rule in ADVICE else serious):
            missed.append(name)
        if not rule and serious:
            accused.append((name, serious))
    assert accused == []
    assert [name for name in missed if name not in MISSED] == []
