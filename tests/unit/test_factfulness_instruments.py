"""Les deux instruments : des nombres justes, des figures honnêtes, des textes de remplacement complets."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from datakit.data.load import load
from datakit.draw.clashes import marks_of
from datakit.draw.places import arrange
from datakit.errors import InvalidArgument
from datakit.subjects import factfulness as facts
from datakit.subjects.factfulness.instruments import CONTINENTS, OPACITY
from figaudit.base.colour import KINDS, distance, parse, simulate
from figaudit.base.figtext import read
from figaudit.report import audit

SAID = {"title": "Titre", "source": "source", "unit": "unité"}


@pytest.fixture(scope="module")
def world():
    table = load("gapminder_monde")
    return table.assign(pib_par_habitant=table["pib"].astype(float) / table["population"].astype(float))


@pytest.fixture(scope="module")
def drawn(world):
    year = world.query("annee == 2015")
    by = {name: rows["esperance_de_vie"] for name, rows in year.groupby("continent")}
    return {
        "gap": facts.gap(by["Asie"], by["Amériques"], names=("Asie", "Amériques"), **SAID),
        "bubble": facts.bubble(
            world.query("annee == 2010"), x="pib_par_habitant", y="esperance_de_vie", area="population",
            axes=("PIB par habitant (dollars)", "Espérance de vie (ans)"), title="Bulles", source="Gapminder, 2010",
        ),
    }  # fmt: skip


NAMES = ("gap", "bubble")


@pytest.mark.parametrize("name", NAMES)
def test_each_figure_is_titled_sourced_and_passes_the_audit(drawn, name):
    fig = getattr(drawn[name], "fig", drawn[name])
    assert read(fig).title
    assert read(fig).source
    assert (report := audit(fig)).ok, str(report)


def test_the_gap_is_said_in_words(drawn):
    reading = drawn["gap"]
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


def test_bubble_areas_are_proportional(drawn, world):
    circles = drawn["bubble"].axes[0].collections[0]
    known = world.query("annee == 2010").dropna(subset=["pib_par_habitant", "esperance_de_vie"])
    rows = known.sort_values("population", ascending=False)
    ratio = circles.get_sizes() / rows["population"].to_numpy(float)
    assert ratio.max() / ratio.min() - 1 < 0.01
    spots = circles.get_offsets()
    assert np.allclose(spots[:, 1], rows["esperance_de_vie"])
    assert f"{185 - len(spots)} pays sans donnée" in read(drawn["bubble"]).note


def test_no_name_of_a_bubble_lies_on_another_name_or_on_a_foreign_circle(drawn):
    (ax,) = drawn["bubble"].axes
    names = [text for text in ax.texts if text.xycoords == "data" and text.get_visible() and text.get_text()]
    boxes = [name.get_window_extent() for name in names]
    assert len(names) >= 4
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))

    circles = marks_of(ax)
    for name, box in zip(names, boxes, strict=True):
        own = np.hypot(*(circles[:, :2] - ax.transData.transform(name.xy)).T) < 2
        radius = circles[own, 2].max()
        foreign = circles[~own & (circles[:, 2] > radius)]
        assert not any(box.contains(*circle[:2]) for circle in foreign), name.get_text()


def test_names_set_in_order_twice_keep_one_leader_each(drawn):
    (ax,) = drawn["bubble"].axes
    names = [text for text in ax.texts if text.xycoords == "data" and text.get_text()]
    arrange(ax, marks_of(ax), names)
    leaders = [text.xy for text in ax.texts if text.xycoords == "data" and not text.get_text()]
    assert len(leaders) == len(set(leaders))


def test_two_continents_never_look_alike():
    drawn = [tuple(1 - (1 - part) * OPACITY for part in parse(colour)) for colour in CONTINENTS.values()]
    seen = [[colour, *(simulate(colour, kind) for kind in KINDS)] for colour in drawn]
    gaps = [min(map(distance, one, other)) for one, other in combinations(seen, 2)]
    assert min(gaps) >= 9


def test_missing_columns_and_values_are_explained(world):
    with pytest.raises(InvalidArgument, match="Colonne absente"):
        facts.bubble(
            world,
            x="bonheur",
            y="esperance_de_vie",
            area="population",
            axes=("x", "y"),
            title="t",
            source="s",
        )
    empty = {
        "annee == 2016": "n’ont aucune valeur dans .*pib_par_habitant",
        "annee == '1980'": "sans guillemets",
    }
    for year, said in empty.items():
        with pytest.raises(InvalidArgument, match=said):
            facts.bubble(
                world.query(year), x="pib_par_habitant", y="esperance_de_vie", area="population",
                axes=("x (dollars)", "y (ans)"), title="t", source="s",
            )  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_honesty_has_no_default(name):
    import inspect

    parameters = inspect.signature(getattr(facts, name)).parameters
    assert parameters["title"].default is inspect.Parameter.empty
    assert parameters["source"].default is inspect.Parameter.empty
    assert {"unit", "axes"} & set(parameters)


def test_bubbles_can_stand_before_those_of_another_year():
    now = pd.DataFrame(
        {"pays": ["A", "B"], "continent": "Asie", "x": [10, 100], "y": [70, 60], "p": [4e6, 1e6]}
    )
    before = now.assign(annee=1960, y=[40, 35], p=[1e6, 1e6])
    axes = {"x": "x", "y": "y", "area": "p", "axes": ("x ($)", "y (ans)")}
    fig = facts.bubble(now, **axes, title="Tout monte", source="essai", before=before)
    circles, ghosts = fig.axes[0].collections
    assert circles.get_sizes().tolist() == [2400.0, 600.0]
    assert ghosts.get_sizes().tolist() == [600.0, 600.0]  # la même échelle : deux années se comparent
    assert ghosts.get_zorder() < circles.get_zorder()
    assert "les mêmes en 1960" in read(fig).subtitle
    assert "A, 1960" in [text.get_text() for text in fig.axes[0].texts]
