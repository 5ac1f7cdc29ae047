"""Les échantillons de chaque jour tournent : aucun cas n’attend plus que son tour, aucun jour n’est vide."""

import pytest
from sampled import has_its_turn, thinned


@pytest.mark.parametrize(("count", "step"), [(10, 3), (2, 3), (1, 4), (17, 3)])
def test_every_case_has_its_turn_and_every_day_a_case(count, step, monkeypatch):
    met = set()
    for day in range(1, step + 1):
        monkeypatch.setenv("DATAKIT_DAY", f"2026-12-{day:02}")
        today = [rank for rank in range(count) if has_its_turn(rank, count, step)]
        assert today
        met.update(today)
    assert met == set(range(count))


def test_the_same_day_has_the_same_cases_and_the_next_one_others(monkeypatch):
    def kept(day):
        monkeypatch.setenv("DATAKIT_DAY", day)
        return [case.id for case in thinned("abcdef", 3) if not case.marks]

    assert kept("2026-12-01") == kept("2026-12-01")
    assert not set(kept("2026-12-01")) & set(kept("2026-12-02"))
