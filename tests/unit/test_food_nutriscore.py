"""Nutri-Score : chaque seuil, des cas comptés à la main, et l'ensemble des notes possibles."""

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st
from sampled import examples

from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.subjects import food
from datakit.subjects.food.nutriscore import FAMILIES, SCALES, families


def made(
    kcal, fat, saturated, sugars, salt, proteins, fibres=0.0, category="plats préparés", name="x", **more
):
    """Une fiche d'essai."""
    return {
        "nom": name, "categorie": category, "energie_kcal_100g": kcal, "matieres_grasses_100g": fat,
        "acides_gras_satures_100g": saturated, "sucres_100g": sugars, "sel_100g": salt,
        "proteines_100g": proteins, "fibres_100g": fibres, **more,
    }  # fmt: skip


@pytest.mark.parametrize("key", SCALES, ids=str)
def test_each_threshold_gives_its_point(key):
    """À la valeur du seuil, pas encore le point ; juste au-dessus, un de plus (le rapport des graisses : dès le seuil)."""
    scale = SCALES[key]
    for component, edges in scale.thresholds.items():
        assert list(edges) == sorted(edges)
        for edge in set(edges):
            below = sum(t < edge for t in edges)
            reached = sum(t <= edge for t in edges)
            at, above = scale.points(component, edge), scale.points(component, edge + 0.001)
            cap = scale.protein_cap if component == "protéines" and scale.protein_cap else 99
            assert above == min(reached, cap)
            assert at == min(reached if component == "saturés / graisses" else below, cap)


def test_the_data_file_covers_every_family_and_version():
    assert set(SCALES) == {
        (version, family) for version in (2017, 2023) for family in FAMILIES if family != "eau"
    }
    for scale in SCALES.values():
        assert len(scale.grades) == 4
        assert {"fruits et légumes", "fibres", "protéines"} == set(scale.good)


def test_maximum_points_of_each_component():
    maxima = {key: {c: max(s.levels(c)) for c in s.thresholds} for key, s in SCALES.items()}
    assert list(maxima[2017, "aliment"].values()) == [10, 10, 10, 10, 5, 5, 5]
    assert list(maxima[2017, "boisson"].values()) == [10, 10, 10, 10, 10, 5, 5]
    assert list(maxima[2023, "aliment"].values()) == [10, 15, 10, 20, 5, 5, 7]
    assert list(maxima[2023, "boisson"].values()) == [10, 10, 10, 20, 4, 6, 5, 7]
    assert list(maxima[2023, "matière grasse"].values()) == [10, 15, 10, 20, 5, 5, 7]
    assert maxima[2023, "viande rouge"]["protéines"] == 2
    assert SCALES[2017, "aliment"].levels("fruits et légumes") == (0, 1, 2, 5)
    assert SCALES[2017, "boisson"].levels("fruits et légumes") == (0, 2, 4, 10)
    assert SCALES[2023, "boisson"].levels("fruits et légumes") == (0, 2, 4, 6)


SPREAD = made(539, 30.9, 10.6, 56.3, 0.107, 6.3)
COLA = made(42, 0, 0, 10.6, 0, 0, category="sodas et boissons sucrées")
OIL = made(900, 100, 14, 0, 0, 0, category="beurres, huiles et crèmes")
BUTTER = made(745, 82, 52, 0.5, 0.02, 0.7, category="beurres, huiles et crèmes")
EMMENTAL = made(380, 29, 19, 0, 0.7, 28, category="fromages")
MILK = made(65, 3.6, 2.3, 4.8, 0.1, 3.3, category="laits")
HALF = made(46, 1.6, 1.0, 4.8, 0.1, 3.3, category="laits")


@pytest.mark.parametrize(
    ("product", "version", "options", "score", "grade"),
    [
        # 6 énergie + 10 sucres + 10 saturés + 0 sodium = 26 ; protéines non comptées
        (SPREAD, 2017, {"fruits": 0}, 26, "e"),
        (SPREAD, 2023, {"fruits": 0}, 31, "e"),  # 6 + 15 + 10 + 0
        (COLA, 2017, {"fruits": 0}, 14, "e"),  # 6 + 8
        (COLA, 2023, {"fruits": 0, "sweeteners": False}, 12, "e"),  # 3 + 9
        (made(0, 0, 0, 0, 0, 0, category="sodas et boissons sucrées"), 2017, {"fruits": 0}, 0, "b"),
        (
            made(0, 0, 0, 0, 0, 0, category="sodas et boissons sucrées"),
            2023,
            {"fruits": 0, "sweeteners": True},
            4,
            "c",
        ),
        (OIL, 2017, {"fruits": 100}, 6, "c"),  # 10 + 1 de rapport − 5 (huile d'olive comptée comme fruit)
        (OIL, 2023, {"fruits": 100}, 0, "b"),  # 4 + 1 − 5
        (BUTTER, 2023, {"fruits": 0}, 19, "e"),  # 10 + 9
        (EMMENTAL, 2017, {"fruits": 0}, 12, "d"),  # 4 + 10 + 3 − 5
        (EMMENTAL, 2023, {"fruits": 0}, 10, "c"),  # 4 + 10 + 3 − 7
        (MILK, 2023, {"fruits": 0, "sweeteners": False}, 4, "c"),  # 6 + 3 + 2 − 7 : boisson en 2023
        (HALF, 2023, {"fruits": 0, "sweeteners": False}, -1, "b"),  # 3 + 3 − 7
        (HALF, 2017, {"fruits": 0}, -1, "a"),  # 0 + 1 − 2 : aliment en 2017
        # viande rouge : 2 points de protéines au plus, 3 + 6 − 2
        (
            made(250, 16, 6.9, 0, 0.15, 26, category="viandes et volailles", name="Bœuf"),
            2023,
            {"fruits": 0},
            7,
            "c",
        ),
        (
            made(250, 16, 6.9, 0, 0.15, 26, category="viandes et volailles", name="Poulet"),
            2023,
            {"fruits": 0},
            2,
            "b",
        ),
        # 2017 : 3 + 6 + 5 + 1 − 5 − 5, les fruits rétablissent les protéines ; 2023 : 3 + 8 + 5 + 1 − 5, jamais
        (made(300, 10, 6, 31, 0.3, 9), 2017, {"fruits": 90}, 5, "c"),
        (made(300, 10, 6, 31, 0.3, 9), 2023, {"fruits": 90}, 12, "d"),
    ],
)
def test_hand_computed(product, version, options, score, grade):
    found = food.nutriscore(product, version=version, **options)
    assert (found.scores, found.grade) == ((score, score), grade)


def test_water_is_always_a():
    found = food.nutriscore({"categorie": "eaux", "nom": "Eau de source"})
    assert found.grade == "a"
    assert "c’est de l’eau" in str(found)
    assert "d" not in food.nutriscore(made(0, 0, 0, 0, 0, 0, category="eaux", name="Eau plate")).grades


def test_unknowns_give_a_set_and_say_why():
    cereal = made(378, 0.9, 0.2, 8, 1.13, 7, fibres=None, category="céréales de petit-déjeuner")
    found = food.nutriscore(cereal, version=2017)
    assert found.grade is None
    assert set(found.grades) >= {"a", "b", "c"}
    assert found.unknown == ("la part de fruits et légumes", "les fibres")
    assert "on ne connaît pas la part de fruits et légumes et les fibres" in str(found)
    lost = food.nutriscore({**cereal, "categorie": None})
    assert "la famille de calcul" in lost.unknown
    assert set(lost.grades) >= set(food.nutriscore(cereal).grades)


def test_missing_values_make_no_grade():
    found = food.nutriscore({**SPREAD, "sucres_100g": float("nan")})
    assert found.grades == ()
    assert found.grade is None
    assert "calcul impossible, il manque les sucres" in str(found)
    assert food.nutriscore({**SPREAD, "sucres_100g": pd.NA}).grades == ()


@settings(max_examples=examples(40), deadline=None)
@given(
    kcal=st.floats(0, 900), fat=st.floats(0, 100), part=st.floats(0, 1), sugars=st.floats(0, 100),
    salt=st.floats(0, 5), proteins=st.floats(0, 40), fruits=st.floats(0, 100),
    version=st.sampled_from([2017, 2023]), family=st.sampled_from(["aliment", "boisson", "fromage", "matière grasse"]),
)  # fmt: skip
def test_the_set_is_exactly_what_fruits_could_give(
    kcal, fat, part, sugars, salt, proteins, fruits, version, family
):
    row = made(kcal, fat, fat * part, sugars, salt, proteins)
    options = {"version": version, "family": family, "sweeteners": False}
    every = {food.nutriscore(row, fruits=f, **options).grade for f in (0, 41, 61, 81)}
    assert set(food.nutriscore(row, **options).grades) == every
    assert food.nutriscore(row, fruits=fruits, **options).grade in every


def test_steps_show_points_thresholds_and_the_rule():
    steps = food.nutriscore(SPREAD, version=2017, fruits=0).steps
    assert list(steps.columns) == ["famille", "étape", "valeur", "unité", "points", "seuils"]
    by_step = steps.set_index("étape")
    assert by_step.loc["sucres", "points"] == "10"
    assert by_step.loc["= défavorables", "points"] == "26"
    assert by_step.loc["protéines comptées ?", "valeur"] == "non comptées"
    assert by_step.loc["score", "points"] == "26"
    assert by_step.loc["note", "valeur"] == "E"
    assert "4,5 · 9" in by_step.loc["sucres", "seuils"]


def test_families_follow_the_version():
    nuts = {"categorie": "chips et apéritifs", "nom": "Noix de cajou grillées"}
    assert families(nuts, 2017) == ("aliment",)
    assert families(nuts, 2023) == ("aliment", "matière grasse")
    ham = {"categorie": "charcuteries", "nom": "Jambon supérieur"}
    assert families(ham, 2023) == ("viande rouge",)
    assert families({"categorie": "charcuteries", "nom": "Rillettes"}, 2023) == ("viande rouge", "aliment")
    assert families({"categorie": None, "nom": None}, 2017) == ()


def test_bad_arguments_are_explained():
    with pytest.raises(InvalidArgument, match="2019"):
        food.nutriscore(SPREAD, version=2019)
    with pytest.raises(InvalidArgument, match="fromages"):
        food.nutriscore(SPREAD, family="fromages")


def test_a_year_in_quotes_is_the_same_year():
    assert food.nutriscore(SPREAD, version="2023").grades == food.nutriscore(SPREAD, version=2023).grades


def test_agreement_on_the_real_rows():
    """Les notes imprimées sont presque toutes d'avant 2023 : la version de 2017 doit mieux les retrouver."""
    extract = load("openfoodfacts")
    printed = extract[extract["nutriscore"].isin(list("abcde"))][
        ::3
    ]  # un produit sur trois suffit à ces seuils

    def grades(version, printed=printed, **supposed):
        made = printed.apply(food.nutriscore, axis=1, version=version, **supposed)
        return list(zip((found.grades for found in made), printed["nutriscore"], strict=True))

    known = [shown in found for found, shown in grades(2017) if found]
    assert sum(known) / len(known) > 0.95
    filled, supposed = printed.fillna({"fibres_100g": 0}), {"fruits": 0, "sweeteners": False}
    made = (grades(version, filled, **supposed) for version in (2017, 2023))
    old, new = ([found == (shown,) for found, shown in one if found] for one in made)
    assert sum(old) / len(old) > 0.85
    assert sum(new) / len(new) < sum(old) / len(old) - 0.2


def test_html_escapes_and_has_a_caption():
    page = food.nutriscore(SPREAD, fruits=0)._repr_html_()
    assert "<caption" in page
    assert "Nutri-Score 2023" in page
