"""Les cartes d'inconnus, gardées après leur première lecture : ce qui a été appris ne se perd pas."""

from __future__ import annotations

import pytest
import registry

# Par jeu : F1 au moins, part d'honnêtes accusées au plus. À la première lecture : a 0,82 et 38 %, b 0,93 et 4 %, c 0,92 et 8 %, d 0,90 et 6 %, e 0,94 et 6 %, f 0,975 et 2 %, g 0,88 et 2 % (0,94 si un conseil dit suffit, comme pour les graphiques), h 0,96 et 2 %, i 0,90 et 4 %, j 0,94 et 2 %, k 0,98 et 1 %, m 0,957 et 6 %, n 1,00 et 0 %.
KEPT = {
    "maps_a": (0.98, 0.02),
    "maps_b": (0.98, 0.02),
    "maps_c": (0.98, 0.02),
    "maps_d": (0.98, 0.02),
    "maps_e": (0.98, 0.02),
    "maps_f": (0.98, 0.02),
    "maps_g": (0.98, 0.02),
    "maps_h": (0.98, 0.02),
    "maps_i1": (0.98, 0.02),
    "maps_i2": (0.98, 0.02),
    "maps_j1": (0.98, 0.02),
    "maps_j2": (0.98, 0.02),
    "maps_k1": (0.98, 0.02),
    "maps_k2": (0.97, 0.02),
    "maps_m": (1.0, 0.0),
    "maps_n": (1.0, 0.0),
}


def test_every_kept_set_is_watched():
    assert {path.stem for path in registry.sets("maps")} == set(KEPT)


@pytest.mark.parametrize("name", KEPT)
def test_strangers_maps_are_still_read_well(name):
    found = registry.score(registry.load(registry.HERE / f"{name}.py"), registry.auditor("maps"), draw=False)
    least, most = KEPT[name]
    assert not found.failures, found.disputes()
    assert found.f1 >= least, f"{found.line()}\n{found.disputes()}"
    assert found.false_alarms <= most, f"{found.line()}\n{found.disputes()}"
