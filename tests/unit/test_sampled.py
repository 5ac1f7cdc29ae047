"""Les échantillons tournent : aucun cas n’attend plus que son tour, aucun tour n’est vide, un commit joue toujours les siens."""

import pytest
import sampled
from sampled import has_its_turn, thinned


@pytest.mark.parametrize(("count", "step"), [(10, 3), (2, 3), (1, 4), (17, 3)])
def test_every_case_has_its_turn_and_every_turn_a_case(count, step, monkeypatch):
    met = set()
    for turn in range(step):
        monkeypatch.setenv("DATAKIT_TURN", str(turn))
        kept = [rank for rank in range(count) if has_its_turn(rank, count, step)]
        assert kept
        met.update(kept)
    assert met == set(range(count))


def test_the_same_turn_has_the_same_cases_and_the_next_one_others(monkeypatch):
    def kept(turn):
        monkeypatch.setenv("DATAKIT_TURN", turn)
        return [case.id for case in thinned("abcdef", 3) if not case.marks]

    assert kept("1") == kept("1")
    assert not set(kept("1")) & set(kept("2"))


def test_a_commit_chooses_its_cases_and_a_folder_without_history_has_turn_0(monkeypatch, tmp_path):
    monkeypatch.delenv("DATAKIT_TURN", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setattr(sampled, "ROOT", tmp_path)
    sampled.number_of_the_commit.cache_clear()
    assert sampled.turn() == 0
    sampled.number_of_the_commit.cache_clear()
