"""L'atelier de visualisation : ses figures trompeuses trompent, les autres non, et ses phrases sont vraies."""

import json
from pathlib import Path

import matplotlib
import pytest

from datakit.charts.audit import audit
from datakit.text import normalise
from datakit.workshops import _dataviz as viz
from datakit.workshops import _dataviz_judges as judges
from datakit.workshops import _dataviz_lies as lies
from datakit.workshops import a09_dataviz as ex

matplotlib.use("Agg")
SOLUTION = json.loads((Path(__file__).parents[2] / "solutions" / "09-dataviz.ipynb").read_text("utf-8"))
PROSE = "\n".join("".join(c["source"]) for c in SOLUTION["cells"] if c["cell_type"] == "markdown")
CODE = "\n".join("".join(c["source"]) for c in SOLUTION["cells"] if c["cell_type"] == "code")
GUILTY = dict(
    zip(
        lies.MISLEADING,
        ("truncated-bars", "dual-axis", "uneven-ticks", "pie-misuse", "too-many-series"),
        strict=True,
    )
)
HONEST = {
    "migrants": viz.migrants,
    "nuages": viz.clouds,
    "température": lambda: viz.temperature(False),
    "roses": viz.roses,
    "Crimée": lambda: viz.crimea("La maladie tue plus que l’ennemi"),
    "parkings": lambda: lies.decorated()[0],
    "affiche réparée": lies.honest_poster,
    "deux cadres": lies.two_frames,
    "temps réparé": lies.real_time,
    "dix communes": lies.ten_communes,
    "une ligne": lies.one_line,
    "parkings allégés": lies.stripped,
    "arrêts": lies.stops,
}


@pytest.mark.parametrize("draw", GUILTY, ids=lambda f: f.__name__)
def test_a_misleading_figure_fails_for_the_reason_we_teach(draw):
    report = audit(draw()[0])
    assert not report.ok
    assert GUILTY[draw] in report.rules


def test_two_more_figures_fail_and_say_so():
    assert "axis-range" in audit(viz.temperature(True)).rules
    assert "overplotting" in audit(viz.villages()).rules


@pytest.mark.parametrize("name", HONEST)
def test_every_other_figure_passes(name):
    report = audit(HONEST[name]())
    assert report.ok, str(report)
    assert not judges.unsigned(HONEST[name]())


def test_every_misleading_figure_is_shown_as_such():
    for cell in SOLUTION["cells"]:
        source = "".join(cell["source"])
        shown = source.count("dk.show(fig")
        if shown and any(f"lies.{f.__name__}(" in source for f in lies.MISLEADING):
            assert "rompeuse" in source, cell["id"]
    assert CODE.count("lies.flattened(") == CODE.count("lies.pie(") == 1


@pytest.mark.parametrize("exercise", ex.EXERCISES, ids=lambda e: e.id)
def test_the_notebook_asks_the_question_word_for_word(exercise):
    assert normalise(exercise.question) in normalise(PROSE)
    assert f"ex.{exercise.id[3:]}.check(" in CODE


def test_the_poster_multiplies_by_four_one_way_and_nine_the_other():
    assert viz.poster_lie(2002, 2010) == pytest.approx(4.0, abs=0.05)
    assert viz.poster_lie(2010, 2002) > 9
    assert viz.foot() == pytest.approx(3.08e6, abs=2e4)


def test_what_the_texts_say_is_true():
    gains, people = viz.growth(), viz.communes()
    assert len(gains) == len(people) == 40
    assert (gains < 0).sum() == 10
    assert people.iloc[-1] > people.iloc[-10:-1].sum()
    assert viz.co2().iloc[-1] / viz.co2().iloc[0] == pytest.approx(6, abs=0.1)
    assert viz.co2()[2011:].diff().dropna().is_monotonic_decreasing
    dead = viz.deaths()
    assert 8 < dead["maladies"].sum() / dead["blessures"].sum() < 8.5
    assert dead["taux_maladies"].loc["1855-01":"1855-03"].is_monotonic_decreasing
    assert dead["taux_blessures"].max() < 116
    anomaly = viz.table("climat_monde").set_index("annee")["anomalie_c"]
    assert abs(anomaly.loc[1901:2000].mean()) < 0.02
    assert anomaly.loc[2009:2018].mean() - anomaly.loc[1880:1900].mean() == pytest.approx(1, abs=0.15)


def test_the_deaths_are_treated_with_sobriety():
    start = PROSE.index("## Une table")
    part = normalise(PROSE[start : PROSE.index("## Rigueur")])
    for word in ("pariez", "jeu", "gagn", "record", "spectacul", "!"):
        assert word not in part, word


@pytest.mark.parametrize(
    "words",
    [
        "La maladie fait plus de morts que les combats",
        "Huit morts de maladie pour un mort au combat, c’est bien plus",
        "Le choléra et les fièvres ont tué huit soldats sur dix",
        "Hôpitaux sales : les maladies tuent plus que les balles",
    ],
)
def test_a_good_title_of_ones_own_is_accepted(words):
    assert judges.crimea_title(words) == []


def test_a_good_description_of_ones_own_is_accepted():
    words = "Trois courbes : celle des maladies monte à 1022,8 en janvier 1855, très au-dessus des blessures (116 au plus)."
    assert judges.alt(words) == []


def test_repairs_other_than_ours_are_accepted():
    from datakit.figtext import annotate
    from datakit.theme import figure

    fig, ax = figure()
    for name, values in viz.rates().items():
        ax.plot(100 * values / values.iloc[0], label=name)
        ax.annotate(name, (2010, 100 * values.iloc[-1] / values.iloc[0]))
    annotate(fig, title="Deux taux qui divergent", unit="indice 100 en 1996", source="ONDRP")
    assert lies.q5.check(fig).status == "Correct", str(lies.q5.check(fig))
    fig, ax = lies.cut_bars()
    ax.set_ylim(bottom=0)
    assert lies.q4.check(fig).status == "Correct"
    fig, ax = figure()
    ax.scatter(viz.co2().index, viz.co2())
    annotate(fig, title="Le CO2 monte", unit="gigatonnes", source="CDIAC")
    assert "courbe" in str(lies.q8.check(fig))
