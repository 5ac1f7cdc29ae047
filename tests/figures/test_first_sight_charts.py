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
| m | 0,968 | 3 sur 60 | 1,00 |
| n | 0,977 | 0 sur 30 | 1,00 |
"""

import pytest
from registry import auditor, load, score, sets

pytest.importorskip("seaborn")

# Ce que l'on ne reconnaît pas, et pourquoi.
MISSED = {
    "nuage_age_en_trois_classes": "trois classes d'âge nommées en légende : le plus souvent, un choix honnête",
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", sets("charts"), ids=lambda p: p.stem)
def test_figures_of_strangers(path):
    found = score(load(path), auditor("charts"), draw=False)
    assert found.failures == []
    assert found.accused == []
    assert [s.name for s in found.liars if not s.right and s.name not in MISSED] == []
