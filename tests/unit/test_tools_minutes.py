"""Les minutes comptées dans un carnet : ce qui se lit, ce qui s’essaie, ce qui se regarde."""

import pytest
from tools_samples import code, text

from datakit.tools.minutes import Taken, far, minutes_by_part, taken

FOLDED = {"jupyter": {"source_hidden": True}}
QUIZ = 'display(ex.q2.ask())\nchoix = "____"\nex.q2.check(choix)'


def only(*cells):
    """Ce qu’il y a à faire dans une seule partie, titre non compté."""
    (done,) = taken([text("## A", "a"), *cells]).values()
    done.words -= 1
    return done


@pytest.mark.parametrize(
    ("cell", "done"),
    [
        (text("Deux mots. Aujourd’hui, l’arc-en-ciel.", "t"), Taken(words=4)),
        (text("[Un lien](https://a.fr/b/c) et <kbd>Maj</kbd>", "t"), Taken(words=4)),
        (text("**Sans écran, trois minutes : un jeu.**", "t"), Taken(words=6, said=3)),
        (text("En trois minutes, **sans écran**.", "t"), Taken(words=5)),
        (code("x = 1\n\n# rien\ny = 2", "c"), Taken(lines=2)),
        (code("x = 1\nex.q1.check(x)\n# ex.q1.hint()", "c"), Taken(lines=2, exercises=1)),
        (code(QUIZ, "c"), Taken(lines=3, quizzes=1)),
        (code("# La figure\nfig = f()\ndk.show(fig, alt=titre)", "c", **FOLDED), Taken(shown=1)),
        (code("display(dk.table(a))\ndk.table(b)", "c"), Taken(lines=2, shown=2)),
        (code('pari = dk.bet.number(\n    "a", "A ?", 0, 9\n)\npari', "c"), Taken(bets=1)),
        (code('pari = dk.bet.made("a")', "c", **FOLDED), Taken()),
    ],
)
def test_each_thing_to_do_is_counted_once(cell, done):
    assert only(cell) == done


def test_an_exercise_for_the_fast_ones_is_not_counted():
    asked = text("### Exercice 1 · Encore\n\n*Pour aller plus loin.*\n\nQuoi ?", "t")
    assert only(asked, code("ex.q1.check(x)", "c")).exercises == 0
    assert only(asked, code("ex.q2.check(x)", "c")).exercises == 1


def test_parts_are_cut_at_their_titles_even_inside_a_cell():
    cells = [
        text("# Quoi ?\n\nAvant.\n\n## A\n\nDans A.", "t"),
        code("x = 1", "c"),
        text("Encore A.\n\n## B\n\nDans B.", "u"),
        code("y = 1\nz = 2", "d"),
    ]
    found = taken(cells)
    assert {title: done.words for title, done in found.items()} == {"A": 7, "B": 3}
    assert {title: done.lines for title, done in found.items()} == {"A": 1, "B": 2}


def test_hand_work_keeps_what_the_card_says_and_the_end_is_left_out():
    cells = [
        text("## À la main\n\nDessinez.", "a"),
        text("## Compter\n\nCombien ?", "b"),
        code("ex.q1.check(x)\n" * 1, "c"),
        text("## Pour continuer\n\n" + "mot " * 900, "d"),
        text("## Sources et licences\n\n" + "mot " * 900, "e"),
    ]
    assert minutes_by_part(cells, {"À la main": 9, "Compter": 30}) == {"À la main": 9, "Compter": 5}


def test_a_duration_is_far_in_both_directions():
    assert far(100, 116)
    assert far(100, 84)
    assert not far(100, 115)
    assert not far(100, 85)
