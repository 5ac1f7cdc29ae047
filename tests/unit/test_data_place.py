"""Un lieu : n’importe quelle commune de France, nommée en bon français, avec sa carte."""

import random
from dataclasses import replace

import numpy as np
import pytest
from sampled import thinned

from datakit.data import load, package
from datakit.data.limits import RESTORED
from datakit.data.place import place
from datakit.data.territory import FRANCE, MAPPED, Place
from datakit.errors import InvalidArgument, UnknownPlace

TOWNS = load.load("communes_france").query("commune_actuelle.isna()").set_index("code_insee")
HOMES = load.load("departements").set_index("code")


def sample() -> list[str]:
    """Trois communes par département, tirées au sort une fois pour toutes, et les cas à part."""
    rng = random.Random(2018)
    drawn = [
        code
        for _, rows in TOWNS.groupby("departement")
        for code in rng.sample(sorted(rows.index), min(3, len(rows)))
    ]
    return sorted(
        {*drawn, *RESTORED, "79191", "86194", "35238", "86070", "2A004", "97411", "75056", "97608", "29155"}
    )


@pytest.mark.parametrize("code", thinned(sample(), 12))
def test_any_town_of_france_will_do(code):
    town = place(code)
    home, around = town.departement, town.territoire
    assert (town.kind, town.code, str(town)) == ("commune", code, TOWNS.loc[code, "nom"])
    assert place(f"{town.nom} ({home.code})") == town
    assert home.code == TOWNS.loc[code, "departement"]
    assert place(town) is town
    for one in (town, home, around, town.intercommunalite or town):
        assert one.dans.startswith(("à ", "au ", "aux ", "dans ", "en ")), one.dans
        assert one.de.startswith(("de ", "du ", "des ", "d’")), one.de
        assert "'" not in one.nom + one.dans + one.de
        assert place(one.code) == one
    assert around.kind in {"intercommunalite", "departement"}
    rows = around.communes()
    assert len(rows) >= (MAPPED - 2 if around.kind == "intercommunalite" else 1)
    assert (code in set(rows["code_insee"])) == (code not in RESTORED)
    assert np.isfinite(rows["densite"]).all()
    assert rows["population"].gt(0).all() or code[:2] == "55", (
        "six villages détruits de la Meuse n’ont pas d’habitants"
    )
    assert rows.geometry.is_valid.all()
    if code in RESTORED:
        with pytest.raises(InvalidArgument, match="rétablie après 2018"):
            town.communes()
    else:
        assert town.communes()["nom"].tolist() == [town.nom]


@pytest.mark.parametrize("code", thinned(HOMES.index, 4))
def test_every_department(code):
    home = place(code)
    assert (home.kind, home.departement) == ("departement", home)
    assert home.territoire == (place("Métropole du Grand Paris") if code == "75" else home)
    assert home.intercommunalite is None
    rows = home.communes()
    assert rows["population"].sum() == TOWNS.loc[rows["code_insee"], "population_2023"].sum()
    assert np.isfinite(rows["densite"]).all()
    assert (home.naissances is None) == (code == "976")
    if home.naissances:
        assert len(load.load("prenoms_departement", home.naissances.code)) > 1000
        assert len(load.load("prenoms_departement_totaux", home.naissances.code)) > 90


@pytest.mark.parametrize("first", thinned(range(6), 6))
def test_every_intercommunality_has_a_name_one_can_read(first):
    groups = TOWNS.dropna(subset=["epci"]).groupby("epci")["epci_nom"].first()
    for code, official in groups.iloc[first::6].items():
        group = place(code)
        assert group.kind == "intercommunalite"
        assert not set("()\"'") & set(group.nom), f"{official} : {group.nom}"
        assert group.nom in group.dans
        assert group.nom in group.de


@pytest.mark.parametrize(
    ("written", "nom", "dans", "de"),
    [
        ("79191", "Niort", "à Niort", "de Niort"),
        ("NIORT", "Niort", "à Niort", "de Niort"),
        ("niort (deux-sèvres)", "Niort", "à Niort", "de Niort"),
        ("le mans", "Le Mans", "au Mans", "du Mans"),
        ("Les Sables-d'Olonne", "Les Sables-d’Olonne", "aux Sables-d’Olonne", "des Sables-d’Olonne"),
        ("La Rochelle (17)", "La Rochelle", "à La Rochelle", "de La Rochelle"),
        ("L’Haÿ-les-Roses", "L’Haÿ-les-Roses", "à L’Haÿ-les-Roses", "de L’Haÿ-les-Roses"),
        ("ajaccio", "Ajaccio", "à Ajaccio", "d’Ajaccio"),
        ("Hyères", "Hyères", "à Hyères", "d’Hyères"),
        ("Hazebrouck", "Hazebrouck", "à Hazebrouck", "d’Hazebrouck"),
        ("st malo", "Saint-Malo", "à Saint-Malo", "de Saint-Malo"),
        ("Paris", "Paris", "à Paris", "de Paris"),
        ("79", "Deux-Sèvres", "en Deux-Sèvres", "des Deux-Sèvres"),
        ("deux sevres", "Deux-Sèvres", "en Deux-Sèvres", "des Deux-Sèvres"),
        ("1", "Ain", "dans l’Ain", "de l’Ain"),
        ("974", "La Réunion", "à La Réunion", "de La Réunion"),
        ("20", "Corse", "en Corse", "de la Corse"),
        ("France", "France", "en France", "de la France"),
        ("Grand Poitiers", "Grand Poitiers", "dans Grand Poitiers", "de Grand Poitiers"),
        ("CU du Grand Poitiers", "Grand Poitiers", "dans Grand Poitiers", "de Grand Poitiers"),
        ("CA du Niortais", "CA du Niortais", "dans la CA du Niortais", "de la CA du Niortais"),
        ("CINOR", "CINOR", "dans la CINOR", "de la CINOR"),
        ("Rennes Métropole", "Rennes Métropole", "dans Rennes Métropole", "de Rennes Métropole"),
        ("orleans metropole", "Orléans Métropole", "dans Orléans Métropole", "d’Orléans Métropole"),
        ("Métropole de Lyon", "Métropole de Lyon", "dans la Métropole de Lyon", "de la Métropole de Lyon"),
        ("Eurométropole de Strasbourg", "Eurométropole de Strasbourg", "dans l’Eurométropole de Strasbourg",
         "de l’Eurométropole de Strasbourg"),
    ],
)  # fmt: skip
def test_it_is_written_as_people_write_it(written, nom, dans, de):
    found = place(written)
    assert (found.nom, found.dans, found.de) == (nom, dans, de)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Poitiers, Vienne", "86194"), ("Poitiers Vienne", "86194"), ("poitiers 86", "86194"), ("Poitiers, France", "86194"),
        ("Saint-Denis 974", "97411"), ("Saint-Denis (Réunion)", "97411"), ("Saint-Denis de La Réunion", "97411"),
        ("Saint-Denis (La Réunion, 97411)", "97411"), ("Saint-Denis, Île-de-France", "93066"), ("Niort 79000", "79191"),
        ("Châtellerault 86100 Vienne", "86066"), ("Ajaccio (Corse)", "2A004"), ("Bastia 20", "2B033"), ("Lyon 69003", "69123"),
        ("Bourg-en-Bresse (01)", "01053"), ("Bourg-en-Bresse 1", "01053"), ("Vienne (département, 86)", "86"),
        ("Vienne, Isère", "38544"), ("Saint-Denis-d’Oléron", "17323"),
    ],
)  # fmt: skip
def test_a_name_may_be_followed_by_where_it_is(written, code):
    assert place(written).code == code


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Saint-Denis", "désigne plusieurs lieux\u00a0: Saint-Denis (La Réunion, 97411)"),
        (
            "saint benoit",
            "désigne plusieurs lieux\u00a0: Saint-Benoît (Vienne, 86214)\u202f; Saint-Benoît (La Réunion",
        ),
        ("Vienne", "Vienne (département, 86)\u202f; Vienne (Isère, 38544)"),
        ("79000", "est un code postal, celui de Niort (79191)"),
        ("75001", "est un code postal, celui de Paris (75056)"),
        ("Molène", "Vouliez-vous dire Île-Molène (29084)\u202f?"),
        ("Yeu", "Vouliez-vous dire L’Île-d’Yeu (85113)\u202f?"),
        ("Aix", "Aix-en-Provence (Bouches-du-Rhône, 13001)"),
        ("Nirot", "Vouliez-vous dire Niort (79191)"),
        ("Niort (86)", "Vouliez-vous dire Niort (79191)\u202f?"),
        ("75101", "est un arrondissement de Paris (75056)"),
        ("Paris 11e", "Paris 11e Arrondissement (75111) est un arrondissement de Paris"),
        ("20000", "celui d’Ajaccio (2A004)"),
        ("Nouméa", "mais pas la Nouvelle-Calédonie"),
        ("Saint-Denis (Bretagne)", "Vouliez-vous dire Saint-Denis (97411)\u202f?"),
        ("", "Aucun lieu de France"),
        (None, "Aucun lieu de France"),
        ("🦊<script>alert(1)</script>" * 50, "Aucun lieu de France"),
        ("../../x", "Aucun lieu de France"),
        ("99", "Aucun lieu de France"),
    ],
)
def test_what_is_not_a_place_is_a_lesson(written, said):
    with pytest.raises(InvalidArgument) as caught:
        place(written)
    assert said in caught.value.fact
    assert 'dk.place("' in caught.value.action
    assert caught.value.expected
    assert len(str(caught.value)) < 900


def test_the_whole_country():
    france = place("france")
    assert france is FRANCE
    assert france.territoire is france
    assert (france.departement, france.intercommunalite, france.naissances) == (None, None, None)
    rows = france.communes()
    assert list(rows.columns) == list(place("86").communes().columns)
    assert len(rows) == 96
    assert np.isfinite(rows["densite"]).all()


def test_home():
    poitiers = place("86194")
    assert poitiers.intercommunalite.nom == poitiers.territoire.nom == "Grand Poitiers"
    rows = poitiers.territoire.communes().set_index("code_insee")
    table = load.load("contours_grand_poitiers").set_index("code_insee")
    for column in ("population", "population_2018", "evolution_pct"):
        known = rows[column].astype("float64").round(1)
        assert known.eq(table[column].reindex(rows.index)).all(), column


def test_a_group_over_two_departments():
    """Redon Agglomération s’étend sur trois départements : tous ses contours viennent."""
    redon = place("Redon").territoire
    assert set(redon.departements) == {"35", "44", "56"}
    assert redon.departement.code in redon.departements
    assert set(redon.communes()["code_insee"].str[:2]) == set(redon.departements)


def test_a_place_is_a_plain_value():
    assert hash(place("86194")) == hash(place("Poitiers"))
    assert isinstance(place("86194"), Place)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Grand Angoulême", "200071827"), ("GrandAngoulême", "200071827"), ("Grand Lyon", "200046977"),
        ("Quimper Bretagne Occidentale", "200068120"), ("Niort Agglo", "200041317"), ("Lille Métropole", "200093201"),
        ("Communauté d’agglomération du Niortais", "200041317"), ("Corse", "20"),
    ],
)  # fmt: skip
def test_a_group_of_towns_is_found_as_people_say_it(written, code):
    assert place(written).code == code


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Cherbourg", "ancien nom : celui de tout ou partie de Cherbourg-en-Cotentin (50129)"),
        ("Octeville", "Cherbourg-en-Cotentin (50129)"), ("Châlons-sur-Marne", "Châlons-en-Champagne (51108)"),
        ("Evry", "désigne Évry (Yonne, 89162), et fut le nom de tout ou partie d’Évry-Courcouronnes (91228)"),
        ("Hérouville", "Hérouville-Saint-Clair (14327) ou d’Hérouville-en-Vexin (95308)"),
        ("Lyon 3e", "est un arrondissement de Lyon (69123)"), ("Saint-Pierre-et-Miquelon", "n’est pas dans le kit"),
        ("Plouf Agglo", "Aucun lieu"), ("Agglo", "Aucun lieu"),
    ],
)  # fmt: skip
def test_a_lost_name_is_never_silently_another_place(written, said):
    with pytest.raises(InvalidArgument) as caught:
        place(written)
    assert said in str(caught.value).replace("\u00a0", " ")


def test_a_name_that_a_hamlet_of_a_city_lost_stays_a_commune():
    """« Saint-Jacques » fut une commune avant Lisieux : celle des Alpes-de-Haute-Provence garde son nom."""
    assert place("Saint-Jacques (04)").code == place("Saint-Jacques").code == "04180"
    assert place("Évry (89)").code == "89162"


def test_ratios_are_exact_so_that_they_compare():
    # Une baisse de quatre centièmes de pour cent est une baisse, et 0,03 habitant par km² n’est pas zéro.
    finistere = place("29").communes()
    changes = (finistere["population"] - finistere["population_2018"]).astype("float64")
    assert (finistere["evolution_pct"] < 0).sum() == (changes < 0).sum()

    guyane = place("973").communes()
    assert guyane["densite"].min() > 0
    assert (guyane["densite"] * guyane["superficie_km2"]).round().astype(int).eq(guyane["population"]).all()


def test_a_commune_whose_limits_changed_is_neither_falling_nor_emptier():
    """Essarts-en-Bocage a rendu L’Oie et Sainte-Florence, que son contour enferme encore."""
    essarts = place("85").communes().set_index("code_insee").loc["85084"]
    inside = TOWNS.loc[["85084", "85165", "85212"], "population_2023"].sum()
    assert np.isnan(essarts["evolution_pct"])
    assert essarts["densite"] == pytest.approx(inside / essarts["superficie_km2"])


def test_an_unknown_population_is_not_a_zero():
    finistere = place("29").communes().set_index("nom")
    assert finistere["evolution_pct"].isna()[["Ouessant", "Île-de-Sein"]].all()

    # Un département dont une commune manque en 2018 n’a pas d’évolution connue non plus.
    departments = place("france").communes().set_index("nom")
    assert departments["evolution_pct"].isna()["Finistère"]
    assert departments["evolution_pct"].notna()["Vienne"]


@pytest.mark.parametrize(
    ("written", "code"),
    [("Île d'Yeu", "85113"), ("ile d yeu", "85113"), ("Havre", "76351"), ("abymes", "97101")],
)
def test_the_article_of_a_name_may_be_left_out(written, code):
    assert place(written).code == code


@pytest.mark.parametrize("written", ["Rochelle", "Réunion"])
def test_a_name_without_its_article_is_not_guessed_when_several_would_do(written):
    with pytest.raises(InvalidArgument, match="désigne plusieurs lieux"):
        place(written)


def test_an_article_inside_the_name_is_said_as_people_say_it():
    yeu = place("85113")
    assert (yeu.dans, yeu.de) == ("à l’Île-d’Yeu", "de l’Île-d’Yeu")


def test_a_figure_says_which_communes_have_no_outline():
    assert place("85113").territoire.note_contours.startswith("Sans L’Oie et Sainte-Florence,")
    assert place("Grand Poitiers").note_contours == ""


def test_an_archive_refuses_a_place_it_has_no_table_of(monkeypatch):
    whole = package.everything()
    outlines = whole["contours_communes"]
    reduced = replace(outlines, parts=tuple(part for part in outlines.parts if part.key == "86"))
    monkeypatch.setattr(package, "everything", lambda: {**whole, "contours_communes": reduced})
    assert [place(one).code for one in ("Poitiers", "86", "france")] == ["86194", "86", "france"]
    for asked in ("79", "Niort", "Bordeaux"):
        with pytest.raises(UnknownPlace) as refused:
            place(asked)
        assert "Cette archive n’a que les tables de la Vienne (86)" in refused.value.fact
        assert "le carnet garde le lieu qu’il avait" in refused.value.fact
        assert refused.value.tries == ("86", "france")
        assert 'dk.place("86") ou dk.place("france")' in refused.value.action
    with pytest.raises(UnknownPlace, match="désigne plusieurs lieux"):
        place("Saint-Denis")
