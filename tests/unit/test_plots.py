"""Les dessins partagés : ce qui est nommé, ce qui ressort, ce qui part de zéro."""

import pandas as pd
from matplotlib.colors import to_hex

from datakit.draw import plots
from figaudit.base.figtext import read
from figaudit.description import describe
from figaudit.report import audit

SAID = {"title": "Un titre", "unit": "habitants", "source": "Insee, 2023"}


def test_bars_are_sorted_signed_and_one_stands_out():
    towns = pd.Series({"Biard": 1800.4, "Poitiers": 90240, "Saint-Benoît": -250})
    fig = plots.bars(towns, highlight=["Biard"], note="Une note.", **SAID)
    ax = fig.axes[0]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Poitiers", "Biard", "Saint-Benoît"]
    assert [t.get_text() for t in ax.texts] == ["90\u202f240", "1\u202f800", "\u2212250"]
    assert [to_hex(bar.get_facecolor()) for bar in ax.patches] == [plots.QUIET, plots.ORANGE, plots.QUIET]
    assert audit(fig).ok, str(audit(fig))
    assert read(fig).note == "Une note."


def test_a_bar_that_the_title_names_stands_out_unless_it_names_them_all():
    towns = pd.Series({"Biard": 1800, "Saint-Benoît": 250})
    for title, orange in (
        ("Biard loin devant", [0]),
        ("À Saint-Benoit", [1]),
        ("Biard, Saint-Benoît", []),
        ("Bi", []),
    ):
        bars = plots.bars(towns, **(SAID | {"title": title})).axes[0].patches
        assert [
            rank for rank, bar in enumerate(bars) if to_hex(bar.get_facecolor()) == plots.ORANGE
        ] == orange


def test_shares_are_written_in_percent_everywhere():
    parts = pd.DataFrame({"Filles": [0.45, 0.09], "Garçons": [0.4, 0.1]}, index=[1900, 2018])
    assert plots.bars(parts.loc[2018], percent=True, **SAID).axes[0].texts[0].get_text() == "10,0\u202f%"
    ax = plots.curves(parts, percent=True, **SAID).axes[0]
    assert ax.yaxis.get_major_formatter()(20) == "20\u202f%"
    assert ax.lines[0].get_ydata().tolist() == [45, 9]


def test_a_long_bar_name_takes_two_lines_and_is_heard_as_one():
    long = "Les Légendaires : le cycle d’Anathos. 10. La marque du destin"
    fig = plots.bars(pd.Series({long: 9, "Julie": 4}), **SAID)
    assert [label.get_text().count("\n") for label in fig.axes[0].get_yticklabels()] == [1, 0]
    assert long.replace(" :", "\xa0:") in describe(fig)


def test_bars_in_tiles_say_what_a_tile_is_worth():
    fig = plots.bars(pd.Series({"maison vide": 4.6, "jour moyen": 26.1}), tile=1, note="Une note.", **SAID)
    assert fig.axes[0].get_xticks(minor=True).tolist() == list(range(1, 27))
    assert "Un carreau vaut 1\xa0habitants. Une note." in [text.get_text() for text in fig.texts]
    assert audit(fig).ok


def test_intervals_name_in_bold_what_the_title_says():
    rows = pd.DataFrame({"valeur": [2, 1], "bas": [1, 0.5], "haut": [3, 2]}, index=["Lucien", "Sonia"])
    ax = plots.intervals(rows, title="Le silence de Sonia", unit="fois", source="essai").axes[0]
    assert [label.get_fontweight() for label in ax.get_yticklabels()] == ["normal", "bold"]


def test_intervals_say_which_side_of_the_reference_they_are():
    rows = {"valeur": [2, 1, 0.5], "bas": [1.5, 0.5, 0.2], "haut": [3, 2, 0.9], "dit": ["plus", "?", "moins"]}
    ax = plots.intervals(pd.DataFrame(rows, index=list("ABC")), reference=1, **SAID).axes[0]
    assert [line.get_color() for line in ax.lines[:6:2]] == [plots.BLUE, plots.GREY, plots.ORANGE]
    chosen = plots.intervals(pd.DataFrame(rows, index=list("ABC")), highlight=["B"], **SAID).axes[0]
    assert [line.get_color() for line in chosen.lines[:6:2]] == [plots.BLUE, plots.ORANGE, plots.BLUE]
    words = {text.get_text(): text for text in ax.texts}
    assert list(words)[-3:] == ["plus", "?", "moins"]
    assert [words[said].xy[0] for said in ("plus", "?", "moins")] == [2, 1, 0.5], "au-dessus du point"


def test_a_missing_value_is_told_too():
    assert plots.tell(pd.Series({"Léa": 3.0, "Zoé": None})) == "Léa\u00a0: 3, Zoé\u00a0: non renseigné."
    assert plots.tell(pd.Series({"Zoé": float("nan")}), percent=True) == "Zoé\u00a0: non renseigné."
    ages = pd.DataFrame(
        {"valeur": [52.0, None], "bas": [45.0, None], "haut": [60.0, 3]}, index=["Nathalie", "Louise"]
    )
    assert plots.tell(ages) == (
        "Nathalie 52 (de 45 à 60)\u202f; Louise non renseigné (de non renseigné à 3)."
    )
    assert plots.tell({"Léa": pd.Series([None, None], dtype=float)}) == "Léa\u00a0: aucune valeur connue."


def test_years_are_only_written_where_they_are():
    years = pd.Series(range(21), index=range(2001, 2022))
    fig = plots.curves({"": years}, title="Essai", unit="entrées", source="Essai")
    left, right = fig.axes[0].get_xlim()
    assert all(tick.is_integer() for tick in fig.axes[0].get_xticks() if left <= tick <= right)


def test_curves_mark_the_peak_and_the_crossing_that_their_title_says():
    years, words = [2000, 2001, 2002], {"unit": "naissances", "source": "Insee"}
    rising, falling = pd.Series([1.0, 5, 6], years), pd.Series([3.0, 2, 1], years)
    said = plots.curves({"Léa": rising}, title="Léa, au plus haut en 2002", **words)
    crossed = plots.curves({"Léa": rising, "Zoé": falling}, title="Léa passe devant Zoé", **words)
    silent = plots.curves({"Léa": rising, "Zoé": falling}, title="Deux prénoms", **words)
    written = [[text.get_text() for text in fig.axes[0].texts] for fig in (said, crossed, silent)]
    assert written == [["Léa", "2002\xa0: 6"], ["Léa", "Zoé", "2001"], ["Léa", "Zoé"]]
