"""Les échantillons tournent : aucun cas n’attend plus que son tour, aucun tour n’est vide, un commit joue toujours les siens."""

from dataclasses import dataclass

import pytest
import sampled
from sampled import has_its_turn, played_now, thinned


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


@dataclass(frozen=True)
class Case:
    """Un essai tel que pytest le donne : son nom, et ce qui le marque."""

    nodeid: str
    mark: str = ""
    args: tuple = ()

    def get_closest_marker(self, name):
        return self if name == self.mark else None


PLAIN = [Case(f"a.py::test_simple_{rank}") for rank in range(4)]
HEAVY = [Case(f"a.py::test_lourd_{rank}", "heavy") for rank in range(7)]
TURNING = [
    Case(f"a.py::{name}[{slug}]", "turning", (3,)) for name in ("test_un", "test_deux") for slug in "abcdef"
]


def played(items, turn, monkeypatch):
    monkeypatch.delenv("DATAKIT_LONG", raising=False)
    monkeypatch.setenv("DATAKIT_TURN", str(turn))
    return {item.nodeid for item in played_now(items)}


def test_three_turns_play_every_test_and_each_turn_a_third_of_the_heavy_ones(monkeypatch):
    everything = PLAIN + HEAVY + TURNING
    turns = [played(everything, turn, monkeypatch) for turn in range(3)]
    assert set.union(*turns) == {item.nodeid for item in everything}
    for kept in turns:
        assert kept >= {item.nodeid for item in PLAIN}
        assert 2 <= len(kept & {item.nodeid for item in HEAVY}) <= 3


def test_a_heavy_test_asked_alone_is_played(monkeypatch):
    for turn in range(3):
        assert played(HEAVY[:1], turn, monkeypatch)


def test_two_tests_of_the_same_cases_draw_the_same(monkeypatch):
    """Ce qu’un atelier demande de préparer sert alors à tous les essais du fichier."""
    kept = played(TURNING, 1, monkeypatch)
    assert {name.partition("[")[2] for name in kept if "test_un" in name} == {
        name.partition("[")[2] for name in kept if "test_deux" in name
    }


def test_the_long_proof_plays_everything(monkeypatch):
    weekly = [Case("a.py::test_tout", "long")]
    everything = PLAIN + HEAVY + TURNING + weekly
    monkeypatch.delenv("DATAKIT_LONG", raising=False)
    assert not set(played_now(everything)) & set(weekly)
    monkeypatch.setenv("DATAKIT_LONG", "1")
    assert played_now(everything) == everything
