"""Le score contre le hasard, seul et en salle ; les probabilités vérifiées avec scipy."""

import math

import pytest
from hypothesis import given, settings, strategies as st
from sampled import examples
from scipy import stats

from datakit.draw.phone import narrowed
from datakit.errors import InvalidArgument
from datakit.subjects import factfulness as facts
from figaudit.report import audit

KEY = "CACBAABCCCCAA"


@settings(max_examples=examples(60), deadline=None)
@given(st.integers(0, 80), st.data())
def test_binomial_agrees_with_scipy(n, data):
    k = data.draw(st.integers(0, n))
    assert facts.luck(0, k, n) == pytest.approx(stats.binom.cdf(k, n, 1 / 3), abs=1e-12)
    assert facts.luck(k, n, n) == pytest.approx(stats.binom.sf(k - 1, n, 1 / 3), abs=1e-12)


@settings(max_examples=examples(60), deadline=None)
@given(st.integers(1, 500), st.data())
def test_wilson_agrees_with_scipy(n, data):
    k = data.draw(st.integers(0, n))
    expected = stats.binomtest(k, n).proportion_ci(0.95, method="wilson")
    low, high = facts.interval(k, n)
    assert low == pytest.approx(expected.low, abs=1e-9)
    assert high == pytest.approx(expected.high, abs=1e-9)


def test_hand_values_at_the_edges():
    assert facts.luck(0, 0, 13) == pytest.approx((2 / 3) ** 13)
    assert facts.luck(13, 13, 13) == pytest.approx(3**-13)
    assert facts.luck(0, 13, 13) == facts.luck(0, 0, 0) == 1
    assert facts.interval(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(
    "answers",
    [KEY, KEY.lower(), " ".join(KEY), "-".join(KEY).replace("-", ", "), list(KEY), iter(KEY), tuple(KEY)],
)
def test_every_way_of_writing_the_answers(answers):
    assert facts.take(answers)["juste"] == 13


def _missed(score):
    return score.table.loc[score.table["verdict"] == "à revoir", "question"].tolist()


def test_nothing_right_and_everything_right():
    wrong = "".join("B" if k == "A" else "A" for k in KEY)
    none = facts.take(wrong)
    assert (none["juste"], none["repondu"]) == (0, 13)
    assert none["hasard"] == pytest.approx((2 / 3) ** 13)
    assert "aussi mal ou pire environ 5 fois sur 1\u202f000" in none.text
    full = facts.take(KEY)
    assert _missed(full) == []
    assert full["hasard"] == pytest.approx(3**-13)
    assert "aussi bien ou mieux moins d’une fois sur 1\u202f000" in full.text
    assert (full.table["verdict"] == "juste").all()


def test_not_started_partial_and_blank():
    for nothing in (..., [], "?", [None, ...]):
        assert facts.take(nothing)["repondu"] == 0
    assert "Pas encore commencé" in facts.take(...)._repr_html_()
    part = facts.take("C?C")
    assert (part["juste"], part["repondu"], _missed(part)) == (2, 2, [])
    assert "la chance pèse lourd" in part.text
    assert part.table["verdict"].tolist()[:4] == ["juste", "sans réponse", "juste", "sans réponse"]
    assert _missed(facts.take([None, ..., "", "b"])) == []


@pytest.mark.parametrize("bad", ["CAD", KEY + "A", ["CA", "B"], [1, 2], "<script>"])
def test_other_letters_are_explained(bad):
    with pytest.raises(InvalidArgument) as caught:
        facts.take(bad)
    assert "treize lettres" in str(caught.value)


def test_the_aged_answers_are_marked_in_the_correction():
    table = facts.take(KEY).table.set_index("question")
    assert table.loc[6, "à savoir"].startswith("A vieilli.")
    assert not table.loc[11, "à savoir"].startswith("A vieilli.")
    assert "&lt;" not in facts.take(KEY)._repr_html_()


def test_the_room_against_chance():
    room = facts.room({1: (20, 15, 5), 11: (2, 10, 28), 4: (10, 13, 15)})
    assert room.table["question"].tolist() == [1, 4, 11]
    assert room.table.set_index("question")["verdict"].to_dict() == {
        1: "moins que le hasard", 4: "indécis", 11: "mieux que le hasard",
    }  # fmt: skip
    assert "Extrême pauvreté" in room.text
    assert audit(room.fig).ok
    assert room.alt.startswith(
        "La salle a 39\u202f% de bonnes réponses ; le hasard, 33\u202f%. Part de bonnes réponses, en %, et son intervalle. "
    )
    assert "1. Extrême pauvreté 12 (de 5,5 à 26)" in room.alt
    assert [t.get_text() for t in room.fig.axes[0].texts[1:3]] == [
        "12,5\u202f%, moins",
        "34,2\u202f%, indécis",
    ]
    assert room.text in room.alt
    assert room.text in room._repr_html_()


def test_empty_room_and_one_participant():
    for nobody in (..., [], {}, {3: (0, 0, 0)}):
        empty = facts.room(nobody)
        assert empty.fig is None
        assert empty.table.empty
        assert "Salle vide" in empty._repr_html_()
    alone = facts.room([(1, 0, 0)])
    assert alone.table["verdict"].tolist() == ["indécis"]
    assert "Une seule personne" in alone.text
    low, high = alone.table.loc[0, ["bas", "haut"]]
    assert low == 0
    assert high == pytest.approx(0.793, abs=0.001)


@pytest.mark.parametrize("bad", [{0: (1, 2, 3)}, {14: (1, 2, 3)}, [(1, 2)], [(1, -1, 0)], [(1.5, 0, 0)]])
def test_impossible_hands_are_explained(bad):
    with pytest.raises(InvalidArgument, match="mains levées"):
        facts.room(bad)


def test_flagging_a_random_room_stays_rare():
    """Au hasard exact, la part de salles jugées « moins que le hasard » reste proche des 2,5 % promis."""
    n = 40
    flagged = sum(
        math.comb(n, k) * (1 / 3) ** k * (2 / 3) ** (n - k)
        for k in range(n + 1)
        if facts.interval(k, n)[1] < 1 / 3
    )
    assert flagged < 0.04


def test_the_room_fits_on_a_phone():
    """« que le hasard », répété à chaque ligne, chevauchait son voisin sur une figure deux fois plus étroite."""
    room = facts.room({1: (20, 15, 5), 4: (14, 16, 10), 11: (4, 12, 24)})
    assert narrowed(room.fig) is not None
    assert room.table["verdict"].tolist() == ["moins que le hasard", "indécis", "mieux que le hasard"]


def test_the_share_of_the_room_is_drawn():
    room = facts.room({1: (20, 15, 5), 4: (14, 16, 10), 11: (4, 12, 24)})
    assert "la salle, 38\u202f%" in [text.get_text() for text in room.fig.axes[0].texts]
