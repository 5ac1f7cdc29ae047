"""Un tableau que l’on lit : ce qui s’écrit, ce qui s’aligne, ce qui ne s’affiche jamais tel quel."""

import numpy as np
import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

from datakit.draw.table import EMPTY, ROWS, switch_on, table


def cells(frame, **options):
    return table(frame, **options)._repr_html_()


@pytest.mark.parametrize(
    ("values", "written"),
    [
        ([48713, 5], ["48\u202f713", "5"]),
        ([284215.0, 12.0], ["284\u202f215", "12"]),
        ([75.7, 54.321], ["75,70", "54,32"]),
        ([75.7, 54.3], ["75,7", "54,3"]),
        ([0.0512, 0.02], ["0,0512", "0,0200"]),
        ([253442.0, 0.1, 0.0], ["253\u202f442", "0,1", "0"]),
        ([-1.5, float("inf")], ["−1,5", "∞"]),
        ([1.5, float("nan")], ["1,5", EMPTY]),
        (pd.array([3, None], "Int64"), ["3", EMPTY]),
        (pd.to_datetime(["2019-06-25", None]), ["25/06/2019", EMPTY]),
        (pd.to_datetime(["2022-10-20 11:30", "2019-06-25 00:00"]), ["20/10/2022\u00a011:30", "25/06/2019"]),
        ([True, False], ["vrai", "faux"]),
        ([["a", "b"], None], ["a ; b", EMPTY]),
        (["<b>Zoé</b>", pd.NA], ["<b>Zoé</b>", EMPTY]),
    ],
)  # fmt: skip
def test_each_value_is_written_in_french(values, written):
    assert table(pd.DataFrame({"x": values})).columns[0].cells == written


@pytest.mark.parametrize("name", ["annee", "année", "Année de relevé", "annee_donnees", "vu_en", "an"])
def test_a_year_has_no_thousands_space(name):
    assert table(pd.DataFrame({name: [1990, 2019]})).columns[0].cells == ["1990", "2019"]
    assert table(pd.Series([5, 6], pd.Index([1990, 2019], name=name), name="n")).columns[0].cells == [
        "1990",
        "2019",
    ]


def test_digits_never_touch_a_count():
    shown = table(pd.DataFrame({"rang": [1, 2], "indice": [82.04, 78.0]}), digits=1)
    assert [column.cells for column in shown.columns] == [["1", "2"], ["82,0", "78,0"]]


def test_the_page_says_what_it_is_to_those_who_listen():
    frame = pd.DataFrame({"prénom": ["Emma"], "nombre": [1234]})
    page = cells(frame, caption="Naissances <1>", units={"nombre": "naissances"})
    assert (
        '<caption style="caption-side:top;text-align:left;font-weight:bold">Naissances &lt;1&gt;</caption>'
        in page
    )
    assert 'role="region" tabindex="0" aria-label="Naissances &lt;1&gt;"' in page
    assert "overflow-x:auto" in page
    head, body = page.split("</thead>")
    assert head.count('scope="col"') == 2
    assert "nombre (naissances)</th>" in head
    assert body.count('scope="row"') == 1
    assert "text-align:right" in body.split("<td", 1)[1]


def test_nothing_from_the_data_becomes_markup():
    nasty = '<img src=x onerror="alert(1)">'
    page = cells(pd.DataFrame({nasty: [nasty]}, index=[nasty]), caption=nasty)
    assert "<img" not in page


def test_ten_rows_then_the_count_of_the_others():
    frame = pd.DataFrame({"x": range(58)})
    assert cells(frame).count("<tr>") == 1 + ROWS + 1
    assert "… 48 autres lignes" in cells(frame)
    assert "autre" not in cells(frame, rows=58)
    assert "… 1 autre ligne" in cells(frame.head(11))
    assert "Aucune ligne ne convient." in cells(frame.head(0))


def test_an_index_that_says_nothing_is_not_shown():
    frame = pd.DataFrame({"x": ["a", "b"]}, index=[12, 40])
    assert [column.name for column in table(frame).columns] == ["x"]
    assert [column.name for column in table(frame.rename_axis("ligne")).columns] == ["ligne", "x"]
    pairs = pd.DataFrame({"x": [1]}, index=pd.MultiIndex.from_tuples([(1946, "F")], names=["annee", "sexe"]))
    assert [column.cells for column in table(pairs).columns] == [["1946"], ["F"], ["1"]]
    doubled = pd.DataFrame([[1, 2]], columns=["x", "x"])
    assert len(table(doubled).columns) == 2


def test_the_text_says_the_same_for_pipes():
    assert str(table(pd.Series([np.nan], ["Zoé"], name="nombre"), "Essai")).splitlines()[0] == "Essai"
    assert "non renseigné" in repr(table(pd.Series([np.nan], ["Zoé"], name="nombre")))


def test_a_frame_shown_by_itself_looks_the_same():
    shell = InteractiveShell()
    frame = pd.DataFrame({"annee": [1990], "nombre": [48713]})
    switch_on(shell)
    data, _ = shell.display_formatter.format(frame)
    assert data["text/html"] == cells(frame)
    assert data["text/plain"] == repr(frame)
    assert "48\u202f713" in shell.display_formatter.format(frame.nombre)[0]["text/html"]
