"""Prénoms : des valeurs vérifiées à la main, ou par une autre méthode, et des messages lisibles."""

import math

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st
from sampled import examples

from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.subjects import names

PLACES = ("vienne", "ici", "series", "partout")


def table(rows, year=2000, sexe="F"):
    return pd.DataFrame({"annee": year, "sexe": sexe, "prenom": list(rows), "nombre": list(rows.values())})


def births(count, year=2000, sexe="F"):
    return pd.Series([count], pd.MultiIndex.from_tuples([(year, sexe)], names=["annee", "sexe"]))


@pytest.fixture(scope="module")
def data():
    found = {n: load(f"prenoms_{n}") for n in ("france", "series", "totaux")}
    found["vienne"] = load("prenoms_departement", "86")
    found["partout"] = found["totaux"].set_index(["annee", "sexe"]).eval("naissances + prenoms_rares")
    local = load("prenoms_departement_totaux", "86").set_index(["annee", "sexe"])
    return found | {"ici": local["naissances"]}


def test_series_separates_unknown_from_zero(data):
    top = names.series(data["france"], "Kevin", "M")
    full = names.series(data["series"], "Kevin", "M", absent=0)
    assert list(top.index) == list(range(1900, 2022))
    assert top.isna().any()
    assert full.notna().all()
    assert (full[top.notna()] == top.dropna()).all()
    assert math.isnan(top[1930])
    assert full[1930] < 100
    with pytest.raises(InvalidArgument, match="Kevin"):
        names.series(data["series"], "Kévin", "M")


def test_unknown_name_gets_a_suggestion(data):
    with pytest.raises(InvalidArgument, match="Vouliez-vous dire") as caught:
        names.series(data["series"], "Nathali", "F")
    assert "Nathalie" in str(caught.value)


def test_the_share_of_the_top_ten_agrees_with_the_published_one(data):
    """Le calcul de pandas que montre le carnet, contre la part publiée, ramenée au même dénominateur."""
    ten = data["france"].sort_values("nombre").groupby(["annee", "sexe"]).tail(10)
    share = ten.groupby(["annee", "sexe"])["nombre"].sum() / data["partout"]
    t = data["totaux"].set_index(["annee", "sexe"])
    published = (t["part_top10"] * t["naissances"] / data["partout"]).dropna()
    assert (share - published.reindex(share.index).astype(float)).abs().max() < 2e-4
    assert share.loc[2019:].isna().all()


@settings(max_examples=examples(30), deadline=None)
@given(st.integers(0, 2000), st.floats(0.5, 2000))
def test_byar_close_to_the_exact_interval(observed, expected):
    stats = pytest.importorskip("scipy.stats", reason="scipy n'est installé qu'en développement")
    found_low, found_high = names.byar(observed, expected)
    exact_high = stats.chi2.ppf(0.975, 2 * observed + 2) / 2 / expected
    assert found_low <= observed / expected <= found_high
    assert found_high == pytest.approx(exact_high, rel=0.03)
    if observed:
        low = stats.chi2.ppf(0.025, 2 * observed) / 2 / expected
        assert found_low == pytest.approx(low, rel=0.03 if observed > 3 else 1)
    else:
        assert found_low == 0


def test_hidden_births_only_widen_the_upper_bound():
    plain, wide = names.byar(6, 34), names.byar(6, 34, 36)
    assert plain[0] == wide[0]
    assert plain[1] < 1 < wide[1]
    both = names.byar(pd.Series([6, 6]), pd.Series([34.0, 34.0]), pd.Series([0, 36]))
    assert both[1].tolist() == pytest.approx([plain[1], wide[1]])


def test_secrecy_alone_can_make_a_name_look_rare(data):
    found = names.compare_places(*(data[n] for n in PLACES), 1999, 2018)
    daniel = found.set_index("prenom").loc["Daniel"]
    assert daniel["ratio"] < 0.3
    assert daniel["annees_cachees"] == 18
    assert daniel["haut"] > 1
    zoe = found.set_index("prenom").loc["Zoé"]
    assert zoe["bas"] > 1.5
    assert zoe["annees_cachees"] == 0
    assert found["ratio"].is_monotonic_decreasing
    with pytest.raises(InvalidArgument, match="2018"):
        names.compare_places(*(data[n] for n in PLACES), 1999, 2021)


def test_cleaning_one_side_only_would_invent_a_local_name(data):
    others = [data[n] for n in PLACES[1:]]
    raw = names.compare_places(data["vienne"], *others, 1999, 2018).set_index("prenom")["ratio"]
    merged = data["vienne"].replace("Timeo", "Timéo")
    cleaned = names.compare_places(merged, *others, 1999, 2018).set_index("prenom")["ratio"]
    assert raw["Timéo"] < 2 < 2.9 < cleaned["Timéo"]


def test_series_adds_both_sexes_when_none_is_asked():
    both = pd.concat([table({"Éden": 60}), table({"Éden": 50}, sexe="M")])
    assert names.series(both, "Éden").tolist() == [110]
    assert names.series(both, "Éden", "M").tolist() == [50]


@pytest.mark.parametrize(
    ("left", "right"),
    [("Margaux", "Margot"), ("Mathieu", "Matthieu"), ("Rémi", "Rémy"), ("Christine", "Kristine")],
)
def test_sound_meets(left, right):
    assert names.sound(left) == names.sound(right)


@pytest.mark.parametrize(
    ("left", "right"), [("Jean", "Jeanne"), ("Martin", "Martine"), ("Denis", "Denise"), ("Loïc", "Louis")]
)
def test_sound_keeps_apart(left, right):
    assert names.sound(left) != names.sound(right)


@given(st.text(max_size=30))
@settings(max_examples=examples(60), deadline=None)
def test_key_and_sound_take_any_text(word):
    assert isinstance(names.sound(word), str)
    assert names.key(word) == names.key(word.replace("-", " "))


@pytest.mark.parametrize(
    "prenom", ["<script>alert(1)</script>", "Zo\"é'", "🦊", "X" * 500, "", "   ", None, ..., 12, "O’Brien"]
)
def test_lookup_answers_anything_without_mocking_or_breaking(prenom, data):
    found = names.lookup(prenom, France=data["series"], Vienne=data["vienne"])
    assert found.message
    assert not found.curves
    assert "inconnu" not in found.message.casefold()


def test_lookup_never_answers_with_another_name(data):
    message = names.lookup("Karim", France=data["series"]).message
    assert message.startswith("Karim n’est pas dans les tables")
    assert "_PRENOMS_RARES" not in message
    assert "Karine" not in message


def test_lookup_ignores_accents_and_lists_every_form(data):
    found = names.lookup(" LEA ", France=data["france"], Vienne=data["vienne"])
    assert {name[:3] for name in found.curves} == {"Léa", "Lea"}
    assert (found.table, "Vienne" in found.message) == ("France", True)


def test_lookup_tells_each_place_and_the_table_that_does_not_follow_the_name():
    both = pd.DataFrame({"annee": [2000, 2001, 2002], "sexe": "F", "prenom": "Alice", "nombre": [9, 7, 8]})
    here = pd.DataFrame({"annee": [2000, 2001, 2002], "sexe": "F", "prenom": "Lucette", "nombre": [4, 3, 4]})
    found = names.lookup("Alice", France=both, Gap=pd.concat([here, both.assign(nombre=5)]))
    assert found.told.startswith(
        "France, Alice (F)\u00a0: sommet de 9 naissances en 2000, 8 en 2002. Gap, Alice (F)"
    )

    alone = names.lookup("Lucette", France=both, Gap=here)
    assert "La table «\u00a0France\u00a0» ne suit pas ce prénom" in alone.message
    assert alone.told == "Gap, Lucette (F)\u00a0: sommet de 4 naissances en 2000 et 2002."


def test_a_year_without_a_line_is_not_told_as_zero():
    rows = pd.DataFrame(
        {"annee": [2000, 2002], "sexe": ["F", "M"], "prenom": ["Léa", "Tom"], "nombre": [4, 3]}
    )
    assert names.lookup("Léa", Gap=rows).told == "Gap, Léa (F)\u00a0: sommet de 4 naissances en 2000."


def test_every_year_at_the_top_is_told():
    tied = pd.Series([4.0, 2, 4, 1], index=[1978, 1980, 1981, 1990])
    assert names.tell({"Rémi": tied}) == "Rémi\u00a0: sommet de 4 naissances en 1978 et 1981, 1 en 1990."


def test_tell_reads_curves():
    words = names.tell({"Léa": pd.Series([1.0, 9000.0, 2.0], index=[2000, 2001, 2002])})
    assert words == "Léa\u00a0: sommet de 9\u202f000 naissances en 2001, 2 en 2002."


class TestFigures:
    one = pd.Series([5.0, 9.0, 4.0], index=[2000, 2001, 2002])

    def read(self, fig):
        from figaudit.base.figtext import read

        text = read(fig)
        assert text.title
        assert text.unit
        assert text.source
        return text

    def test_curves_start_at_zero_and_are_named(self):
        fig = names.curves({"Léa": self.one, "Zoé": self.one}, title="T", unit="naissances")
        self.read(fig)
        assert fig.axes[0].get_ylim()[0] == 0
        assert fig.axes[0].get_legend() is None
        assert [t.get_text() for t in fig.axes[0].texts] == ["Léa", "Zoé"]
        heights = [t.xy[1] for t in fig.axes[0].texts]
        assert abs(heights[0] - heights[1]) > 0.4

    def test_peaks_are_dated(self):
        fig = names.curves({"Léa": self.one}, title="T", unit="naissances", peaks=True)
        assert fig.axes[0].texts[0].get_text() == "Léa, 2001\u00a0: 9"

    def test_no_curve_is_explained(self):
        with pytest.raises(InvalidArgument, match="aucune courbe"):
            names.curves({}, title="T", unit="u")

    def test_multiples_share_years_and_say_their_scale(self):
        fig = names.multiples({c: self.one * i for i, c in enumerate("ABCDE", 1)}, title="T", unit="u")
        assert "échelle propre" in self.read(fig).subtitle
        assert len({ax.get_xlim() for ax in fig.axes[:5]}) == 1
        same = names.multiples({"A": self.one, "B": self.one * 9}, title="T", unit="u", share_y=True)
        assert len({ax.get_ylim() for ax in same.axes[:2]}) == 1

    def test_intervals_touching_the_reference_are_grey(self):
        rows = pd.DataFrame({"valeur": [2, 1], "bas": [1.5, 0.5], "haut": [3, 2]}, index=["A", "B"])
        fig = names.intervals(rows, title="T", unit="fois", reference=1, log=True)
        self.read(fig)
        colours = [line.get_color() for line in fig.axes[0].lines]
        assert colours[0] != colours[2]
        assert colours[2] == "#767676"


@pytest.mark.parametrize(
    ("prenom", "sexe", "said"),
    [
        (
            "Kevin",
            "F",
            'Il y est avec l’autre sexe, "M" : changez-le dans la ligne, ou prenez un autre prénom.',
        ),
        ("N", "F", "Un texte se lit lettre par lettre"),
        ("Nadège", "F", "Cette table ne garde que les prénoms les plus donnés."),
        ("sylvie", "F", "Vouliez-vous dire"),
        ("Sylvi", "F", "Vouliez-vous dire"),
    ],
)
def test_why_a_name_is_absent(data, prenom, sexe, said):
    with pytest.raises(InvalidArgument) as raised:
        names.series(data["series"], prenom, sexe)
    assert said in str(raised.value)
    assert "« Nadine »" not in str(raised.value)
