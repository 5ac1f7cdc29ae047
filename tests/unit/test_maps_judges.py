"""Les juges de l'atelier des cartes recalculent sur la carte de qui répond, et refusent avec une raison."""

from __future__ import annotations

from functools import partial

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from datakit import maps
from datakit.answers.verdict import MistakeKind
from datakit.errors import InvalidArgument
from datakit.subjects import cartography
from figaudit.base.theme import figure

WORDS = {"unit": "habitants par km²", "source": "Insee", "date": "2023"}
NAMES = [
    "Ayron",
    "Béruges",
    "Chalais",
    "Dercé",
    "Fleix",
    "Glénouze",
    "Jardres",
    "Lavoux",
    "Mairé",
    "Naintré",
    "Ouzilly",
    "Poitiers",
]
DENSITY = [12.0, 14, 15, 17, 20, 22, 25, 28, 30, 35, 40, 900]


@pytest.fixture(scope="module")
def carte():
    boxes = [shapely.box(5e5 + 1e4 * i, 66e5, 5e5 + 1e4 * (i + 1), 66e5 + 1e4) for i in range(12)]
    columns = {
        "nom": NAMES,
        "densite": DENSITY,
        "population": [int(d * 100) for d in DENSITY],
        "taux": [1.0, 2, None] * 4,
    }
    return gpd.GeoDataFrame(columns, geometry=boxes, crs=2154)


def test_the_same_table_supports_both_headlines(carte):
    low = maps.classes(carte.densite, "equal", 5)
    high = maps.classes(carte.densite, breaks=[0, 13, 16, 25, 900])
    assert cartography.headline(low, carte, claim="vide") is True
    assert cartography.headline(high, carte, claim="dense") is True
    assert "dans la classe la plus basse" in cartography.headline(high, carte, claim="vide")
    assert "dans les deux classes les plus hautes" in cartography.headline(low, carte, claim="dense")


def test_monday_s_headline_says_which_way_to_go(carte):
    told = cartography.headline(maps.classes(carte.densite, "fisher-jenks", 7), carte, claim="vide")
    assert "moins de classes, ou une autre méthode" in told
    by_hand = maps.classes(carte.densite, breaks=[0, 13, 16, 25, 900])
    assert "autre méthode" not in cartography.headline(by_hand, carte, claim="vide")


@pytest.mark.parametrize("claim", cartography.HEADLINES)
def test_a_headline_needs_a_classification_of_this_map(claim, carte):
    judge = partial(cartography.headline, claim=claim)
    assert "Donnez le découpage" in judge("equal", carte)
    assert "n’a pas été calculé" in judge(maps.classes(carte.population, "equal", 5), carte)
    assert "n’a pas été calculé" in judge(maps.classes([1, 2, 3, 4], "equal", 4), carte)
    assert "Ce découpage a 12 classes" in judge(maps.classes(carte.densite, "equal", 12), carte)
    assert "Ce découpage a 2 classes" in judge(maps.classes(carte.densite, "equal", 2), carte)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("[0, 13, 16, 2200]", ""),
        ("[0, 13, 16]", "la question en veut quatre"),
        ("[12, 13, 16, 2200]", "la question veut 0"),
        ("[0, 13, 16, 80]", "elle doit dépasser 900"),
        ("bornes", ""),
    ],
)
def test_tuesday_s_breaks_are_those_asked(typed, said, carte, monkeypatch):
    monkeypatch.setattr(cartography.cell, "source", lambda: f"dense = dk.maps.classes(d, breaks={typed})")
    made = maps.classes(carte.densite, breaks=[0, 13, 16, 2200])
    told = cartography.headline(made, carte, claim="dense")
    assert said in told if said else told is True
    if said:
        assert told.kind is MistakeKind.OTHER_VALUE, (
            "la question dit ces bornes : le découpage n’y est pour rien"
        )


@pytest.mark.turning(3)
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({}, ""),
        ({"title": "Grand Poitiers"}, "ni verbe"),
        ({"title": "Combien d’habitants à Poitiers ?"}, "question"),
        ({"title": "un titre qui affirme"}, "n’est pas un titre"),
        ({"title": "Béruges est plus peuplée que Poitiers"}, "Le titre dit le contraire"),
        ({"title": "Poitiers rassemble 20 % des habitants"}, "Le titre donne 20"),
        ({"title": "", "unit": "", "source": "", "date": ""}, "Il manque un titre et une source"),
        ({"date": "2018"}, "Ces nombres sont de 2023"),
    ],
)
def test_a_mended_map_affirms_and_has_its_date(words, said, carte):
    words = WORDS | {"unit": "habitants", "title": "L’est est le plus peuplé"} | words
    told = cartography.mended(
        maps.symbols(carte, "population", **words), carte, column="population", date="2023"
    )
    if not said:
        assert told.ok
        return
    # un reproche du contrôle vient en phrases, celui de la relecture avec son rapport
    reproach = " ".join(told) if isinstance(told, list) else str(told)
    assert said in reproach


def test_a_map_of_one_commune_has_one_class():
    alone = pd.DataFrame({"densite": [20_000.0]})
    made = maps.classes(alone.densite, "equal", 5)
    assert all(cartography.headline(made, alone, claim=claim) is True for claim in cartography.HEADLINES)


@pytest.mark.heavy
def test_mended_maps_are_read_again_with_their_table(carte):
    circles = maps.symbols(
        carte, "population", title="L’est est le plus peuplé", **WORDS | {"unit": "habitants"}
    )
    assert cartography.mended(circles, carte, column="population").ok
    painted = maps.choropleth(
        carte, "densite", classes="fisher-jenks", kind="ratio", title="L’est est le plus peuplé", **WORDS
    )
    assert cartography.mended(painted, carte, column="densite").ok
    hatched = maps.choropleth(
        carte, "taux", classes="quantiles", kind="ratio", title="L’est est le plus peuplé", **WORDS
    )
    assert cartography.mended(hatched, carte, column="taux").ok
    filled = maps.choropleth(
        carte.fillna({"taux": 0.0}),
        "taux",
        classes="quantiles",
        kind="ratio",
        title="L’est est le plus peuplé",
        **WORDS,
    )
    assert "hidden-missing" in cartography.mended(filled, carte, column="taux").rules


@pytest.mark.heavy
def test_a_signed_map_claims_something(carte):
    def drawn(title):
        return maps.choropleth(carte, "densite", classes="fisher-jenks", kind="ratio", title=title, **WORDS)

    assert cartography.signed(drawn("Le sud est plus dense que le nord"), carte).ok
    assert cartography.signed(drawn("Densité"), carte)
    assert "dit le contraire" in cartography.signed(drawn("Ayron est plus dense que Poitiers"), carte)[0]


def test_a_figure_that_is_no_map_is_told_so(carte):
    fig, ax = figure()
    ax.bar(["a"], [1])
    assert "Aucune carte" in cartography.mended(fig, carte, column="densite")


@pytest.mark.heavy
def test_a_count_spread_in_colour_is_refused_whatever_the_map_declares(carte):
    words = WORDS | {"unit": "habitants", "title": "L’est est plus peuplé que l’ouest"}
    spread = maps.choropleth(carte, "population", classes="quantiles", kind="ratio", **words)
    assert "`population` compte des habitants" in cartography.signed(spread, carte)[0]
    painted = maps.choropleth(
        carte, "densite", classes="quantiles", kind="ratio", **WORDS | {"title": words["title"]}
    )
    assert cartography.signed(painted, carte).ok


def test_a_stock_spread_on_a_map_has_its_own_name(carte):
    words = {**WORDS, "unit": "habitants", "kind": "ratio", "title": "L’est est le plus peuplé"}
    fig = maps.choropleth(carte, "population", classes="equal", **words)
    reproach = cartography.signed(fig, carte)[0]
    assert reproach.kind is MistakeKind.SPREAD_STOCK


def test_a_number_in_place_of_the_name_of_a_method_is_said_where_it_is(carte):
    with pytest.raises(InvalidArgument) as refused:
        maps.choropleth(carte, "densite", classes=5, title="A", unit="h", source="b", kind="ratio")
    assert "classes vaut 5" in refused.value.fact
    assert "dk.maps.classes" not in str(refused.value)
