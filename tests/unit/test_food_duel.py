"""Le titre d’un duel de céréales, relu d’après les deux médianes que la figure écrit."""

from datakit.answers.expect import figure as expected_figure
from figaudit.base import figtext
from figaudit.base.theme import figure

EXPECTED = expected_figure("datakit.subjects.food.duel:own_duel")


def duel(title):
    fig, ax = figure()
    told = ["« chocolat », 41 céréales", "médiane : 24 g", "« avoine », 23 céréales", "médiane : 1,2 g"]
    for height, said in enumerate(told):
        ax.text(0, height, said)
    ax.scatter([24, 1.2], [1, 0])
    return figtext.annotate(fig, title=title, unit="g de sucres pour 100 g", source="Open Food Facts, 2026")


def answered(title):
    verdict = EXPECTED.compare(duel(title), None)
    return verdict, f"{verdict.message} {verdict.seen}".replace("\u00a0", " ")


def test_a_wrong_number_of_times_is_answered_by_the_two_medians():
    verdict, said = answered("Le chocolat est cinq fois plus sucré que l’avoine")
    assert not verdict.ok
    assert "la médiane est de 24 g pour « chocolat », de 1,2 g pour « avoine », 20 fois moins" in said


def test_a_right_number_of_times_is_left_to_two_readers():
    for title in (
        "Le chocolat est vingt fois plus sucré que l’avoine",
        "Le chocolat est plus de cinq fois plus sucré",
    ):
        verdict, said = answered(title)
        assert verdict.ok, said


def test_what_is_read_of_a_duel_is_its_medians():
    _, said = answered("Le chocolat gagne le concours du sucre")
    assert "À comparer à votre titre : la médiane est de 24 g" in said
    assert "Nuage" not in said


def test_a_word_does_not_fight_itself():
    fig, ax = figure()
    for height, said in enumerate(["« chocolat », 41 céréales", "médiane : 24 g"] * 2):
        ax.text(0, height, said)
    figtext.annotate(
        fig, title="Le chocolat est plus sucré", unit="g de sucres", source="Open Food Facts, 2026"
    )
    verdict = EXPECTED.compare(fig, None)
    assert "à lui-même" in verdict.message


def test_a_title_that_the_two_medians_settle_is_confirmed_and_no_other():
    confirmed, said = answered("Le chocolat est plus sucré que l’avoine")
    assert not confirmed.together
    assert "les deux médianes le confirment" in said
    for title in (
        "Tous les chocolats sont plus sucrés que l’avoine",
        "Le chocolat est toujours plus sucré que l’avoine",
    ):
        verdict, _ = answered(title)
        assert verdict.together, title


def test_what_is_said_of_all_is_denied_by_the_two_medians():
    for title in (
        "Chaque avoine est plus sucrée que le chocolat",
        "Toutes les céréales à l’avoine sont plus sucrées que celles au chocolat",
        "Autant de sucres dans l’avoine que dans le chocolat",
    ):
        verdict, said = answered(title)
        assert not verdict.ok, title
        assert "on lit" in said


def test_what_is_said_of_some_is_left_to_two_readers():
    for title in (
        "Toutes les avoines ne sont pas plus sucrées que le chocolat",
        "Un quart des avoines sont plus sucrées que tous les chocolats",
    ):
        verdict, said = answered(title)
        assert verdict.ok, said
