"""Les huit instruments : des nombres justes, des figures honnêtes, des textes de remplacement complets."""

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from datakit.charts.audit import audit
from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.figtext import read
from datakit.topics import factfulness as facts

SAID = {"title": "Titre", "source": "source", "unit": "unité"}


@pytest.fixture(scope="module")
def world():
    table = load("gapminder_monde")
    return table.assign(pib_par_habitant=table["pib"].astype(float) / table["population"].astype(float))


@pytest.fixture(scope="module")
def drawn(world):
    year = world.query("annee == 2015")
    by = {name: rows["esperance_de_vie"] for name, rows in year.groupby("continent")}
    iran = world.query("pays == 'Iran'").set_index("annee")["fecondite"]
    named = {"name": "pays", "title": "CO2", "source": "CDIAC, 2018"}
    return {
        "gap": facts.gap(by["Asie"], by["Amériques"], names=("Asie", "Amériques"), **SAID),
        "line": facts.line(iran, until=1985, **SAID),
        "trend": facts.trend(iran, **SAID),
        "destiny": facts.destiny(world, value="fecondite", who="Iran", others=["France", "Niger"], **SAID),
        "size": facts.size(
            load("co2_pays"), total="co2_total_mt", per_head="co2_par_habitant_t", units=("Mt", "t/hab."), **named
        ),
        "fear": facts.fear(
            pd.Series({"grippe": 31, "tuberculose": 63066}), pd.Series({"grippe": 253442, "tuberculose": 6000}),
            title="T", source="OMS, 2009",
        ),
        "generalise": facts.generalise(year, value="esperance_de_vie", group="continent", name="pays", **SAID),
        "bubble": facts.bubble(
            world.query("annee == 2010"), x="pib_par_habitant", y="esperance_de_vie", area="population",
            axes=("PIB par habitant (dollars)", "Espérance de vie (ans)"), title="Bulles", source="Gapminder, 2010",
        ),
    }  # fmt: skip


NAMES = ("gap", "line", "trend", "destiny", "size", "fear", "generalise", "bubble")


@pytest.mark.parametrize("name", NAMES)
def test_each_figure_is_titled_sourced_and_passes_the_audit(drawn, name):
    reading = drawn[name]
    words = read(reading.fig)
    assert words.title
    assert words.source
    report = audit(reading.fig)
    assert report.ok, str(report)
    assert len(reading.alt) > 60
    assert "nan" not in reading.alt
    assert 'alt="' in reading._repr_html_()


def test_overlap_at_the_edges():
    same = pd.Series([1.0, 2, 3, 4])
    both = facts.gap(same, same, names=("a", "b"), **SAID)
    assert both["recouvrement"] == pytest.approx(1)
    assert both["depasse"] == pytest.approx(0.5)
    apart = facts.gap(same, same + 100, names=("a", "b"), **SAID)
    assert apart["recouvrement"] == 0
    assert apart["depasse"] == 0
    flat = facts.gap(pd.Series([3.0]), pd.Series([3.0]), names=("a", "b"), **SAID)
    assert flat["recouvrement"] == pytest.approx(1)
    with pytest.raises(InvalidArgument, match="valeur connue"):
        facts.gap(pd.Series([], dtype=float), same, names=("vide", "b"), **SAID)


def test_chance_of_exceeding_is_mann_whitney():
    rng = np.random.default_rng(1)
    a, b = rng.integers(0, 20, 60).astype(float), rng.integers(5, 25, 45).astype(float)
    expected = stats.mannwhitneyu(a, b).statistic / (60 * 45)
    assert facts.gap(pd.Series(a), pd.Series(b), names=("a", "b"), **SAID)["depasse"] == pytest.approx(
        expected
    )


def test_the_line_is_scipys_and_iran_proves_it_wrong(world, drawn):
    iran = world.query("pays == 'Iran'").set_index("annee")["fecondite"].dropna()
    past = iran.loc[:1985]
    fit = stats.linregress(past.index, past)
    assert drawn["line"]["pente"] == pytest.approx(fit.slope)
    assert drawn["line"]["prevu"] == pytest.approx(fit.intercept + fit.slope * 2015)
    assert drawn["line"]["observe"] == 1.91
    assert drawn["line"]["ecart"] < -3
    with pytest.raises(InvalidArgument, match="ne coupe pas"):
        facts.line(iran, until=2020, **SAID)


def test_a_recent_dip_does_not_hide_the_long_view():
    r = facts.trend(pd.Series([50.0, 40, 30, 20, 22], index=[1960, 1980, 2000, 2010, 2015]), recent=5, **SAID)
    assert (r["recent"], r["long"], r["contraire"]) == (2, -28, 1)


def test_destiny_finds_the_decade_that_changed(drawn):
    r = drawn["destiny"]
    assert (r["debut"], r["fin"], r["annee_moitie"], r["decennie"]) == (6.93, 1.91, 1995, 1986)
    grown = pd.DataFrame({"pays": "A", "annee": [2000, 2001], "v": [1.0, 2.0]})
    assert np.isnan(facts.destiny(grown, value="v", who="A", **SAID)["annee_moitie"])
    with pytest.raises(InvalidArgument, match="Atlantide"):
        facts.destiny(grown, value="v", who="Atlantide", **SAID)


def test_ranks_flip_between_total_and_per_head(drawn):
    ranks = drawn["size"].table.set_index("pays")
    assert ranks.loc["Chine (continentale)", "rang_total"] == 1
    assert ranks.loc["Chine (continentale)", "rang_par_tete"] == 38
    assert ranks.loc["Qatar", "rang_par_tete"] == 1
    assert drawn["size"]["communs"] == 0


def test_attention_per_death(drawn):
    rows = drawn["fear"].table
    assert rows["part_morts"].sum() == pytest.approx(1)
    assert rows.loc["grippe", "par_mort"] == pytest.approx(253442 / 31)
    assert drawn["fear"]["rapport"] == pytest.approx(253442 / 31 / (6000 / 63066))
    silent = facts.fear(pd.Series({"a": 0, "b": 5}), pd.Series({"a": 9, "b": 0}), title="t", source="s")
    assert np.isnan(silent["rapport"])


def test_spread_inside_the_groups_adds_up(world, drawn):
    year = world.query("annee == 2015")
    groups = [rows["esperance_de_vie"] for _, rows in year.groupby("continent")]
    every = year["esperance_de_vie"]
    inside = sum(((g - g.mean()) ** 2).sum() for g in groups) / ((every - every.mean()) ** 2).sum()
    assert drawn["generalise"]["entre"] == pytest.approx(1 - inside)
    assert drawn["generalise"].table.loc["Afrique", "nom_bas"] == "Lesotho"
    assert sum(drawn["generalise"].table["effectif"]) == 185


def test_bubble_areas_are_proportional(drawn):
    circles = drawn["bubble"].fig.axes[0].collections[0]
    rows = drawn["bubble"].table
    ratio = circles.get_sizes() / rows["population"].to_numpy(float)
    assert ratio.max() / ratio.min() - 1 < 0.01
    spots = circles.get_offsets()
    assert np.allclose(spots[:, 1], rows["esperance_de_vie"])
    assert drawn["bubble"]["pays"] + drawn["bubble"]["absents"] == 185


def test_missing_columns_and_values_are_explained(world):
    with pytest.raises(InvalidArgument, match="Colonne absente"):
        facts.generalise(world, value="bonheur", group="continent", name="pays", **SAID)
    with pytest.raises(InvalidArgument, match="valeur connue"):
        facts.bubble(
            world.query("annee == 2016"), x="pib_par_habitant", y="esperance_de_vie", area="population",
            axes=("x (dollars)", "y (ans)"), title="t", source="s",
        )  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_honesty_has_no_default(name):
    import inspect

    parameters = inspect.signature(getattr(facts, name)).parameters
    assert parameters["title"].default is inspect.Parameter.empty
    assert parameters["source"].default is inspect.Parameter.empty
    assert {"unit", "units", "axes", "what"} & set(parameters)
