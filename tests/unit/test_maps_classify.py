"""Les classes : d'accord avec mapclassify, avec un calcul à la main, et muettes sur rien."""

from __future__ import annotations

import warnings

import mapclassify
import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings, strategies as st
from sampled import examples

from datakit.errors import InvalidArgument
from datakit.maps import METHODS, classes
from datakit.maps.classify import method_name

RNG = np.random.default_rng(7)
SAMPLES = {
    "asymétrique": RNG.lognormal(4, 1, 60),
    "entiers répétés": RNG.integers(0, 20, 80).astype(float),
    "signes mêlés": RNG.normal(0, 10, 50),
    "populations": np.array([89916.0, 10289, 7100, 4075, 3500, 2200, 1799, 1500, 1051, 900, 400, 187]),
}
SCHEMES = {
    "quantiles": ("Quantiles", {"k": 5}),
    "head-tail": ("HeadTailBreaks", {}),
    "maximum-breaks": ("MaximumBreaks", {"k": 5}),
    "percentiles": ("Percentiles", {}),
}
BREAKS_ONLY = {"equal": ("EqualInterval", {"k": 5}), "std-mean": ("StdMean", {})}
NAMED = [m for m in METHODS if m != "manual"]


def borrowed(scheme, values, options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return getattr(mapclassify, scheme)(values, **options)


def same_partition(a, b):
    """Deux découpages mettent ensemble les mêmes valeurs."""
    return len(set(zip(a, b, strict=True))) == len(set(a)) == len(set(b))


@pytest.mark.parametrize("values", SAMPLES.values(), ids=SAMPLES)
@pytest.mark.parametrize("method", SCHEMES)
def test_partition_is_mapclassify_s(method, values):
    theirs = borrowed(SCHEMES[method][0], values, SCHEMES[method][1])
    assert same_partition(classes(values, method, 5).assign(values), theirs.yb)


@pytest.mark.parametrize("values", SAMPLES.values(), ids=SAMPLES)
@pytest.mark.parametrize("method", BREAKS_ONLY)
def test_breaks_are_mapclassify_s(method, values):
    bins = borrowed(BREAKS_ONLY[method][0], values, BREAKS_ONLY[method][1]).bins
    inside = [b for b in bins if values.min() < b < values.max()]
    assert np.allclose(classes(values, method, 5).breaks[1:-1], inside)


@pytest.mark.parametrize("values", SAMPLES.values(), ids=SAMPLES)
@pytest.mark.parametrize("method", ["fisher-jenks", "natural-breaks"])
def test_optimal_classes_fit_as_well_as_mapclassify_s(method, values):
    scheme = "FisherJenks" if method == "fisher-jenks" else "NaturalBreaks"
    theirs = borrowed(scheme, values, {"k": 5})
    total = ((values - values.mean()) ** 2).sum()
    spread = sum(
        ((values[theirs.yb == c] - values[theirs.yb == c].mean()) ** 2).sum() for c in set(theirs.yb)
    )
    made = classes(values, method, 5)
    assert made.fit >= 1 - spread / total - 0.005
    assert made == classes(values, method, 5)


def test_q6_by_hand():
    made = classes(range(1, 101), "q6")
    assert made.breaks == pytest.approx((1, 5.95, 28.225, 50.5, 72.775, 95.05, 100))
    assert made.counts == (5, 23, 22, 22, 23, 5)


def test_geometric_by_hand():
    made = classes([1, 2, 5, 40, 1000], "progression géométrique", 3)
    assert made.breaks == pytest.approx((1, 10, 100, 1000))
    assert made.counts == (3, 1, 1)


def test_nested_means_by_hand():
    made = classes([0, 2, 4, 6, 8, 40], "moyennes emboîtées", 4)
    # moyenne 10 ; des cinq premières 4 ; de la seule dernière, rien
    assert made.breaks == (0, 4, 10, 40)
    assert made.counts == (2, 3, 1)


def test_standard_deviation_by_hand():
    values = np.array([0, 10, 20, 30, 40.0])  # moyenne 20, écart-type 15,81
    made = classes(values, "moyenne et écart-type")
    assert made.breaks == pytest.approx((0, 20 - 15.8114, 20 + 15.8114, 40), abs=1e-3)


def test_fit_by_hand():
    made = classes([0, 0, 10, 10], "equal", 2)
    assert made.fit == 1
    # écarts à la moyenne (2,5) : 41 ; dans les classes {1, 2, 3} et {4, 10} : 2 + 18
    assert classes([1, 2, 3, 4, 10], breaks=[1, 4, 10]).fit == pytest.approx(1 - 20 / 50)


def test_bounds_belong_to_the_upper_class_and_the_last_is_closed():
    made = classes([0, 10, 20, 30], breaks=[0, 10, 20, 30])
    assert made.assign([0, 9.9, 10, 20, 30]).tolist() == [0, 0, 1, 2, 2]
    assert made.labels == ("0 à moins de 10", "10 à moins de 20", "20 à 30")


def test_labels_are_french_and_never_move_a_value():
    made = classes([1234.5, 20000, 35000.25, 90000], "quantiles", 2)
    assert made.labels[-1].endswith(" à 90\u202f000")
    values = np.array([0.101, 0.102, 0.1031, 0.2])
    made = classes(values, breaks=[0.101, 0.1031, 0.2])
    assert made.labels == ("0,101 à moins de 0,103", "0,103 à 0,200")


def test_data_bounds_are_round_numbers():
    values = [14, 40, 118, 130, 420, 2115]
    made = classes(values, "fisher-jenks", 3)
    assert made.counts == (4, 1, 1)
    assert made.breaks[1:-1] == (400, 2000)


@pytest.mark.parametrize("method", NAMED)
def test_missing_and_infinite_stay_out_and_are_said(method):
    made = classes([1, 2, 3, None, np.nan, np.inf, 9, 5], method, 3)
    assert made.missing == 3
    assert sum(made.counts) == 5
    assert "Hors classes" in made.notes[0]


@pytest.mark.parametrize("method", NAMED)
def test_all_equal_is_one_class(method):
    made = classes([5.0] * 6, method)
    assert (made.k, made.counts) == (1, (6,))
    assert "Toutes les valeurs sont égales à 5" in " ".join(made.notes)


@pytest.mark.parametrize("values", [[], [None, None], [np.inf]], ids=["vide", "manquantes", "infinie"])
def test_nothing_to_classify(values):
    made = classes(values)
    assert (made.k, made.labels, made.missing) == (0, (), len(values))
    assert made.notes[-1] == "Aucune valeur à classer."


def test_fewer_values_than_classes():
    made = classes([1, 1, 2, 3], "quantiles", 5)
    assert made.k <= 3
    assert "3 valeurs différentes seulement" in " ".join(made.notes)


def test_empty_class_is_never_silent():
    made = classes([0, 1, 2, 100], "equal", 4)
    assert made.counts == (3, 0, 0, 1)
    assert "2 classes vides" in made.notes[-1]


def test_manual_bounds_are_widened_and_said():
    made = classes([-3, 5, 50], breaks=[0, 10])
    assert made.breaks == (-3, 0, 10, 50)
    assert len([n for n in made.notes if "ajoutée" in n]) == 2


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"method": "jenkins"}, "fisher-jenks"),
        ({"method": "manual"}, "aucune borne"),
        ({"k": 0}, "k vaut 0"),
        ({"k": 2.5}, "k vaut 2.5"),
        ({"k": 99}, "de 1 à 20"),
        ({"breaks": [3, 2, 1]}, "ne forment pas des classes"),
        ({"breaks": [0, 40, 40, 100]}, "changez l’une des deux"),
        ({"k": "cinq"}, "sans guillemets"),
        ({"breaks": [1, np.nan]}, "ne forment pas des classes"),
    ],
)
def test_errors_are_lessons(options, word):
    with pytest.raises(InvalidArgument, match=word):
        classes([1, 2, 3], **options)


def test_text_negative_geometric_and_out_of_range_are_explained():
    with pytest.raises(InvalidArgument, match="pas toutes des nombres"):
        classes(["a", "b"])
    with pytest.raises(InvalidArgument, match="nulles ou négatives"):
        classes([-1, 2, 3], "geometric")
    with pytest.raises(InvalidArgument, match="1 valeur sort des classes"):
        classes([1, 2, 3], "equal", 2).assign([9])


def test_every_alias_is_known():
    assert method_name("Amplitudes égales") == method_name("equal-interval") == "equal"
    for name, method in METHODS.items():
        assert {method_name(a) for a in (name, *method.aliases)} == {name}


def test_nullable_integers():
    made = classes(pd.Series([1, 2, None, 4, 8], dtype="Int64"), "equal", 2)
    assert made.counts == (3, 1)


@settings(max_examples=examples(60), deadline=None)
@example([0.0, 1.0, 1.8779345488092926e-159], "fisher-jenks", 3)
@given(
    st.lists(
        st.one_of(st.none(), st.integers(-50, 50).map(float), st.floats(-1e6, 1e6), st.just(float("inf"))),
        max_size=25,
    ),
    st.sampled_from([m for m in NAMED if m not in ("geometric", "natural-breaks")]),
    st.integers(1, 8),
)
def test_any_values_any_method(values, method, k):
    made = classes(values, method, k)
    finite = [v for v in values if v is not None and np.isfinite(v)]
    assert sum(made.counts) == len(finite)
    assert list(made.breaks) == sorted(made.breaks)
    assert len(made.labels) == made.k
    assert 0 <= made.fit <= 1
    codes = made.assign(values)
    assert np.bincount(codes[codes >= 0], minlength=made.k).tolist() == list(made.counts)
    if 0 in made.counts:
        assert "vide" in " ".join(made.notes)


def test_a_bound_that_is_a_value_is_written_short():
    # Un quantile tombe sur une valeur, à l’arrondi de la machine près.
    made = classes([2.16, 1.73, 0.35, 1.68, 1.03, 1.66, 1.59], "quantiles", 6)
    assert made.labels[:2] == ("0,35 à moins de 1,50", "1,50 à moins de 1,60")
    assert made.counts == (2, 1, 1, 1, 1, 1)

    # Une borne est souvent une valeur observée, avec toutes ses décimales.
    made = classes([1.0, 5.2, 12.3456, 30.0], breaks=[1.0, 12.3456, 30.0])
    assert made.labels == ("1 à moins de 12", "12 à 30")

    # Écrite « 13 », 12,6 chasserait sa propre valeur : on l’arrondit vers le bas.
    made = classes([1.0, 5.2, 12.6, 30.0], breaks=[1.0, 12.6, 30.0])
    assert made.labels == ("1 à moins de 12", "12 à 30")


def test_the_two_ends_are_rounded_like_the_values_written_elsewhere():
    made = classes([14.08, 40.2, 2107.24], breaks=[14.08, 40.2, 2107.24])
    assert made.labels == ("14 à moins de 40", "40 à 2\u202f107")


def test_a_number_of_classes_in_quotes_is_read_as_breaks_are():
    values = [1, 2, 3, 4, 10]
    assert classes(values, "equal", "5") == classes(values, "equal", 5)
    assert classes(values, breaks=["0", "5", "10"]) == classes(values, breaks=[0, 5, 10])


def test_a_comma_between_the_digits_of_a_break_is_named():
    values = [1, 40, 2107.2413]
    with pytest.raises(InvalidArgument) as refused:
        classes(values, breaks=[0, 75, 150, 2107, 24])
    assert "La virgule de 2107,24 a séparé deux nombres" in refused.value.fact
    assert refused.value.action == "`breaks=[0, 75, 150, 2107.24]`."
    with pytest.raises(InvalidArgument, match="de la plus petite à la plus grande"):
        classes(values, breaks=[0, 75, 150, 24])


def test_the_first_bound_written_keeps_the_smallest_value():
    made = classes([0.94, 3, 12, 44, 2376.2], "equal", 5)
    assert made.labels[0].startswith("0 à moins de "), "« 1 à moins de 476 » exclurait 0,94"
