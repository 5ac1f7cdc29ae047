"""Un trou rempli à peu près : la phrase nomme le mot tapé, et ce qui convient au trou."""

import numpy as np
import pandas as pd
import pytest

from datakit.answers import hole_remarks
from datakit.answers.blank import holes

TABLE = pd.DataFrame({"annee": [1990], "occupe": [True]})
NAMES = {
    "np": np,
    "camille": TABLE,
    "annoncees": TABLE,
    "celsius": lambda nombre: nombre,
    "fahrenheit": lambda nombre: nombre,
    "trois": (),
}


@pytest.mark.parametrize(
    ("blank", "typed", "solution", "said"),
    [
        ("v = ____", 'v = __"Poitiers"__', 'v = "Poitiers"', '`"Poitiers"`'),
        ("v = ____", "v = __Poitiers__", 'v = "Poitiers"', '`"Poitiers"`'),
        (
            "x = a.replace(-200, ____)",
            "x = a.replace(-200, np.NaN)",
            "x = a.replace(-200, np.nan)",
            "`np.nan`",
        ),
        ("x = ____(3)", "x = °F(3)", "x = fahrenheit(3)", "`fahrenheit`"),
        ("x = ____(3)", "x = C(3)", "x = fahrenheit(3)", "`celsius`"),
        ("x = len(____)", "x = len(annonces)", "x = len(annoncees)", "`annoncees`"),
        ("x = a & ____", "x = a & pas camille.occupe", "x = a & ~camille.occupe", "`~camille.occupe`"),
        (
            "x = c[c.annee == ____]",
            "x = c[c.annee == annee == 1990]",
            "x = c[c.annee == 1990]",
            "`1990` suffit",
        ),
        (
            "x = c[c.annee == ____]",
            "x = c[c.annee == c.annee == 1990]",
            "x = c[c.annee == 1990]",
            "`1990` suffit",
        ),
        ("x = [____]", "x = [une, deux, une]", "x = list(a)", "en chiffres"),
        ("x = [____]", "x = [trois, cinq]", "x = list(a)", "en chiffres"),
        ("x = [____]", 'x = ["1, 3, 5"]', "x = list(a)", "ôtez les guillemets"),
        ("x = ____ - 3", "x = DTEND:20250714 - 3", "x = 20250714 - 3", "`20250714` suffit"),
    ],
)
def test_a_word_almost_right_is_named_with_the_right_one(blank, typed, solution, said):
    remark = hole_remarks.sure(holes(blank, typed, solution), NAMES)
    assert remark is not None
    assert said in remark.message


@pytest.mark.parametrize("said", ["Je ne sais pas pourquoi les parents changent", "je ne sais pas"])
def test_saying_what_one_does_not_know_answers_a_note(said):
    blank = 'f = courbe(d, title="____", note="Ce que je ne sais pas : ____")'
    solution = 'f = courbe(d, title="A", note="Ce que je ne sais pas : le reste")'
    typed = f'f = courbe(d, title="Le bus court", note="{said}")'
    assert hole_remarks.sure(holes(blank, typed, solution), NAMES) is None
    lost = 'f = courbe(d, title="je ne sais pas", note="Ce que je ne sais pas : tout")'
    assert "un indice vous attend" in hole_remarks.sure(holes(blank, lost, solution), NAMES).message


@pytest.mark.parametrize(
    ("blank", "typed", "solution", "said"),
    [
        ("m = 100 - lui.____", "m = 100 - lui.bus et train", "m = 100 - lui.bus_et_train", "`bus_et_train`"),
        ("s = sorted(t, key=____)", 's = sorted(t, key="valeur")', "s = sorted(t, key=valeur)", "un nom"),
    ],
)
def test_the_right_name_badly_written_is_told_before_anything_else(blank, typed, solution, said):
    remark = hole_remarks.sure(holes(blank, typed, solution), {"valeur": 2.66e-08})
    assert said in remark.message
    assert "2,66" not in remark.message


@pytest.mark.parametrize(
    ("blank", "typed", "solution"),
    [
        ("assert ____, 'vide'", "assert len(table) > 0, 'vide'", "assert table, 'vide'"),
        ("s = sorted(t, key=____)", "s = sorted(t, key=trier)", "s = sorted(t, key=valeur)"),
    ],
)
def test_a_hole_filled_in_another_right_way_is_not_accused(blank, typed, solution):
    assert hole_remarks.sure(holes(blank, typed, solution), {"trier": print}) is None
