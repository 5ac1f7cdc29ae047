"""Ce qui annonce un atelier : sa plus belle figure d’abord, jamais une figure qui trompe exprès ; et son tampon, dans le carnet rendu."""

from __future__ import annotations

import base64

import pytest

from datakit.tools import pages, report
from datakit.tools.figures import figures, previews


def drawn(name: str, *tags: str, caption: str = "") -> dict:
    """Une cellule qui montre une figure, comme `dk.show` l’écrit."""
    image = base64.b64encode(name.encode()).decode()
    legend = f"<figcaption>{caption}</figcaption>" if caption else ""
    shown = f'<figure><img src="data:image/png;base64,{image}" alt="{name}" style="x">{legend}</figure>'
    output = {"output_type": "display_data", "metadata": {}, "data": {"text/html": shown}}
    return {
        "cell_type": "code", "id": name, "source": "dk.show(fig)",
        "metadata": {"tags": list(tags)}, "outputs": [output],
    }  # fmt: skip


def executed(*cells: dict) -> dict:
    return {"cells": list(cells), "metadata": {"datakit": {"slug": "99-essai", "title": "Essai"}}}


LIAR, FIRST, SECOND = (
    drawn("menteuse", "trompeuse"),
    drawn("une"),
    drawn("deux", caption="L’an &amp; le mois"),
)
BEST = drawn("belle", "couverture")


@pytest.mark.parametrize(
    ("cells", "alts"),
    [
        ((FIRST, SECOND), ["une", "deux"]),
        ((LIAR, FIRST, SECOND), ["une", "deux"]),
        ((LIAR, FIRST, SECOND, BEST), ["belle", "une", "deux"]),
        ((LIAR,), []),
        ((), []),
        ((drawn("piege", "couverture", "trompeuse"), FIRST), ["une"]),
        ((BEST, drawn("autre", "couverture"), FIRST), ["belle", "une"]),
    ],
)
def test_the_best_first_and_never_a_liar(cells, alts):
    assert [one.alt for one in previews(executed(*cells), 3)] == alts


def test_no_more_than_asked():
    assert [one.alt for one in previews(executed(LIAR, FIRST, SECOND, BEST), 2)] == ["belle", "une"]


def test_a_figure_keeps_its_caption():
    one, other = figures(executed(FIRST, SECOND))
    assert (one.caption, other.caption) == ("", "L’an & le mois")
    assert other.png == b"deux"


def test_a_liar_is_stamped_in_the_rendered_notebook_and_no_other_is():
    page = report.page(executed(LIAR, FIRST), "99-essai", site=True)
    assert page.count('class="tampon"') == 1
    liar, honest = page.index('alt="menteuse"'), page.index('alt="une"')
    assert liar < page.index("<strong>Figure trompeuse</strong> Elle trompe exprès") < honest


def test_a_liar_that_draws_nothing_has_no_stamp():
    silent = LIAR | {"outputs": []}
    assert 'class="tampon"' not in report.page(executed(silent), "99-essai")


def test_the_rendered_notebook_shows_its_cover_only_if_it_is_beside():
    told = "Un pré & des fleurs."
    assert 'src="couverture.png" alt="Un pré &amp; des fleurs."' in report.page(
        executed(FIRST), "x", site=True, cover=told
    )
    assert "couverture.png" not in report.page(executed(FIRST), "x", site=True)


def test_a_rule_shows_both_figures_each_with_its_stamp():
    class Rule:
        family, id, title, label, sees = "charts", "dual-axis", "Deux échelles", "Trompeur", "Deux axes."

        def codes(self):
            return [("Trompeuse", "Ce qui croise", "a"), ("Honnête", "Ce qui suit", "b")]

        def parts(self):
            return []

    facts = {"sizes": {}, "up": "../", "path": "x", "families": {"charts": "graphique"}}
    one = pages.render("rule.html", page=Rule(), **facts)
    every = pages.render("site/regles/index.html", rules=[Rule()], **facts)
    figures = one[one.index('class="apercus"') :]  # sous le curseur, qui montre les deux à la fois
    for page in (figures, every):
        liar, honest = page.index("charts-dual-axis-1.png"), page.index("charts-dual-axis-2.png")
        assert page.index("Figure trompeuse</span>") < liar < page.index("Figure honnête</span>") < honest
        assert 'alt="Ce qui croise"' in page
