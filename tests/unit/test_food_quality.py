"""Relire, compter les trous, comparer, placer."""

import pandas as pd
import pytest

from datakit.data.load import load
from datakit.data.place import place
from datakit.errors import ExplainedError, InvalidArgument
from datakit.subjects import food
from datakit.subjects.food.nearby import LIMITS, _geod, communes_of, locate
from datakit.subjects.food.quality import CHECKS, TOLERANCE, three_rows, two_podiums
from figaudit.base.text import percent

CLEAN = {
    "code_barres": "3017620422003", "nom": "Essai", "energie_kcal_100g": 400.0, "matieres_grasses_100g": 20.0,
    "acides_gras_satures_100g": 5.0, "glucides_100g": 45.0, "sucres_100g": 10.0, "fibres_100g": 3.0,
    "proteines_100g": 8.0, "sel_100g": 1.0,
}  # fmt: skip
GUILTY = {
    "cle-fausse": {"code_barres": "3017620422004"},
    "hors-limites": {"proteines_100g": 209.0},
    "sucres-glucides": {"sucres_100g": 46.0},
    "satures-graisses": {"acides_gras_satures_100g": 23.0},
    "plus-de-100-g": {"glucides_100g": 90.0},
    "kj-pour-kcal": {"energie_kcal_100g": 1674.0},
    "kcal-pour-kj": {"energie_kcal_100g": 96.0},
    "energie": {"energie_kcal_100g": 250.0},
    "sel-sodium": {"sodium_100g": 1.0},
    "code-interne": {"code_barres": "2350439002488"},
}
BORDER = {
    "sucres-glucides": {"sucres_100g": 45.0 + TOLERANCE},
    "satures-graisses": {"acides_gras_satures_100g": 20.0 + TOLERANCE},
    "hors-limites": {"glucides_100g": 100.0},
    "sel-sodium": {"sodium_100g": 0.4},
    "code-interne": {"code_barres": "20141486"},
    "kj-pour-kcal": {"energie_kcal_100g": 450.0},
}


def test_every_rule_has_its_guilty_case():
    assert set(GUILTY) == set(CHECKS)


@pytest.mark.parametrize("rule", GUILTY)
def test_guilty(rule):
    assert rule in food.quality(pd.DataFrame([CLEAN | GUILTY[rule]])).rules


@pytest.mark.parametrize("rule", CHECKS)
def test_innocent_and_borderline(rule):
    assert rule not in food.quality(pd.DataFrame([CLEAN])).rules
    assert rule not in food.quality(pd.DataFrame([CLEAN | BORDER.get(rule, {})])).rules


def test_two_readings_of_one_code_betray_salt_and_sodium():
    twice = pd.DataFrame([CLEAN, CLEAN | {"sel_100g": 2.5}])
    assert "sel-sodium" in food.quality(twice).rules


def test_empty_cells_accuse_nobody():
    blank = pd.DataFrame([dict.fromkeys(CLEAN)])
    assert food.quality(blank).rules == {"vide"}
    assert food.quality(blank).ok
    assert food.problems(blank).empty


def test_problems_name_row_and_rule():
    found = food.problems(pd.DataFrame([CLEAN, CLEAN | GUILTY["sucres-glucides"]], index=[10, 20]))
    assert found[["ligne", "règle"]].to_numpy().tolist() == [[20, "sucres-glucides"]]


def test_the_real_dirty_rows():
    """Les lignes signalées à la main dans la provenance sont retrouvées par les règles."""
    dirty = load("openfoodfacts_sales")
    found = food.problems(dirty)
    seen = {rule: set(found.loc[found["règle"] == rule, "ligne"]) for rule in CHECKS}
    expected = {
        "sucres supérieurs aux glucides": "sucres-glucides",
        "acides gras saturés supérieurs aux matières grasses": "satures-graisses",
        "protéines > 100 g pour 100 g": "hors-limites",
        "clé de contrôle du code-barres fausse": "cle-fausse",
        "code interne au magasin (préfixe 2) : ne désigne pas un produit unique": "code-interne",
    }
    for words, rule in expected.items():
        rows = set(dirty.index[dirty["probleme"] == words])
        assert rows, words
        assert rows <= seen[rule], words
    report = food.quality(dirty, "lignes sales")
    assert not report.ok
    assert report.unread == ()
    assert "lignes sales" in str(report)


def test_the_extract_is_clean():
    assert food.quality(load("openfoodfacts")).rules <= {
        "energie",
        "vide",
        "sel-sodium",
        "kcal-pour-kj",
        "code-interne",
    }


def test_hostile_names_are_escaped():
    nasty = [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "\u202eemas",
        "🍫" * 5000,
        "x" * 10_000,
    ]
    frame = pd.DataFrame([CLEAN | GUILTY["sucres-glucides"] | {"nom": name} for name in nasty])
    page = food.quality(frame)._repr_html_()
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
    assert len(page) < 20_000


def test_unknown_tables_are_explained():
    with pytest.raises(InvalidArgument, match="aucune colonne"):
        food.quality(pd.DataFrame({"a": [1]}))
    with pytest.raises(InvalidArgument, match="code emballeur"):
        food.nearby("86194", 80, pd.DataFrame([CLEAN]))


def test_often_empty_fields_are_listed_from_the_fullest():
    """Un texte vide compte comme une case vide ; une colonne inconnue n'est pas un champ."""
    rows = [CLEAN | {"marque": "x", "labels": "", "autre": None}, CLEAN | {"marque": None, "labels": None}]
    said = next(f for f in food.quality(pd.DataFrame(rows)).findings if f.rule == "vide").message
    assert said.endswith(": marque (50\u202f%) et labels (0\u202f%).")
    raw = load("openfoodfacts_non_trie")
    said = next(f for f in food.quality(raw).findings if f.rule == "vide").message
    assert f"code_emballeur ({percent(raw['code_emballeur'].notna().mean(), 0)})" in said


def test_each_rule_says_why_and_what_to_do():
    for rule in CHECKS.values():
        assert {"title", "severity", "when", "why", "fix"} == set(rule)
        assert all(rule.values())


def test_three_rows_is_judged_with_reasons():
    found = food.problems(load("openfoodfacts_sales"))
    assert three_rows({0: "sucres-glucides", 6: "satures-graisses", 7: "hors-limites"}, found) == []
    assert three_rows({"0": "sucres-glucides", 6: "satures-graisses", 7: "hors-limites"}, found) == []
    for answer, words in (
        ([0, 6, 7], "un dictionnaire"),
        ({0: 1}, "un dictionnaire"),
        ({0: "satures-graisses", 6: "satures-graisses"}, "la ligne 0 n’enfreint pas"),
        ({0: "sucres"}, "« sucres » n’est pas le nom d’une règle. Vouliez-vous dire « sucres-glucides »"),
        ({0: "sucres > glucides"}, "« sucres > glucides » n’est pas le nom d’une règle. Vouliez-vous dire"),
        ({0: CHECKS["sucres-glucides"]["title"]}, "sa règle est « sucres-glucides »"),
        ({60: "sucres-glucides"}, "la ligne 60 n’est pas dans la table des fautes."),
        ({0: "sucres-glucides", 6: "satures-graisses"}, "il en faut trois"),
        ({0: "sucres-glucides", 1: "sucres-glucides", 2: "sucres-glucides"}, "trois règles différentes"),
    ):
        (said,) = three_rows(answer, found)
        assert words in said


def test_the_two_podiums_say_a_whole_error():
    said = [
        two_podiums([weights, {"proteines_100g": 1}], _cereals())[0].splitlines()
        for weights in ({"sel": -2}, {"sucres_100g": 0}, {"sucres_100g": "beaucoup"})
    ]
    assert [lines[0] for lines in said] == [
        "Cette table n’a pas de critère « sel ». Vouliez-vous dire « sel_100g »\u202f?",
        "Aucun critère ne compte\u00a0: il n’y a pas de poids, ou ils valent tous zéro.",
        "Le poids de « sucres_100g » n’est pas un nombre.",
    ]
    assert all(lines[1].startswith("Attendu\u00a0: ") and len(lines) == 3 for lines in said)


def test_two_podiums_is_judged_with_reasons():
    cereals = _cereals()
    assert two_podiums([{"sucres_100g": -1}, {"proteines_100g": 1}], cereals) == []
    for answer, words in (
        ({"sucres_100g": -1}, "deux dictionnaires"),
        ([{}, {}], "deux dictionnaires"),
        ([{"sucres_100g": -1}], "qu’un jeu de poids"),
        ([{"sucres_100g": -1}, {"sucre_100g": -1}], "sucres_100g"),
        ([{"sucres_100g": -1}, {"sucres_100g": -2}], "le même produit"),
    ):
        (said,) = two_podiums(answer, cereals)
        assert words in said


@pytest.mark.parametrize("column", ["nom", "marque"])
def test_a_column_of_words_is_not_weighed(column):
    (said,) = two_podiums([{"sucres_100g": -1}, {column: 1}], _cereals())
    assert said.startswith(f"La colonne «\xa0{column}\xa0» contient des mots")
    assert "finit par _100g" in said


def test_a_grade_from_a_to_e_is_weighed():
    graded = pd.DataFrame({"nom": ["x", "y"], "nutriscore": ["a", "d"], "sucres_100g": [30.0, 5.0]})
    assert two_podiums([{"sucres_100g": -1}, {"nutriscore": -1}], graded) == []


def _cereals() -> pd.DataFrame:
    extract = load("openfoodfacts")
    kept = extract[extract["categorie"] == "céréales de petit-déjeuner"]
    return kept.dropna(subset=[*kept.filter(like="_100g"), "nutriscore"])


def test_expected_energy_needs_three_nutrients():
    """4 P + 4 G + 9 L + 2 fibres : un petit écart passe, pas un grand ; rien à dire s’il manque un des trois."""
    told = 4 * 53 + 9 * 20 + 6
    off = CLEAN | {"energie_kcal_100g": told - 150.0}
    assert "energie" not in food.quality(pd.DataFrame([CLEAN | {"energie_kcal_100g": told + 20.0}])).rules
    assert "energie" in food.quality(pd.DataFrame([off])).rules
    assert "energie" not in food.quality(pd.DataFrame([off | {"proteines_100g": None}])).rules


def test_compare_keeps_the_incomparable_apart():
    frame = pd.DataFrame(
        {
            "nom": ["a", "b", "c"],
            "sucres_100g": [30.0, 5.0, None],
            "fibres_100g": [9.0, 2.0, 5.0],
            "nutriscore": ["c", "a", "b"],
        }
    )
    found = food.compare(frame, {"sucres_100g": -1, "fibres_100g": 1})
    assert found["nom"].tolist()[-1] == "c"
    assert found["rang"].isna().tolist() == [False, False, True]
    assert found["indice"].iloc[0] == pytest.approx(50)
    ranked = food.compare(frame, {"nutriscore": -1})
    assert ranked["nom"].tolist() == ["b", "c", "a"]
    same = food.compare(frame.assign(sucres_100g=3.0), {"sucres_100g": -1})
    assert same["indice"].tolist() == [100, 100, 100]


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ({}, "Aucun critère ne compte"),
        ({"sucre_100g": -1}, "sucres_100g"),
        ({"sucres_100g": "beaucoup"}, "n’est pas un nombre"),
    ],
)
def test_compare_explains(weights, words):
    with pytest.raises(InvalidArgument) as problem:
        food.compare(pd.DataFrame([CLEAN]), weights)
    assert words in str(problem.value)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("EMB 86194A", ("86194",)),
        ("FR 86.194.001 CE", ("86194",)),
        ("FR-86-160-002", ("86160",)),
        ("EMB 2A004, FR 2A.004.001 CE", ("2A004",)),
        ("DE BY 77723 EG", ()),
        ("30189", ()),
        (None, ()),
        (float("nan"), ()),
    ],
)
def test_packager_codes(codes, expected):
    assert communes_of(codes) == expected


def test_nearby_is_sorted_and_says_its_limits():
    found = food.nearby("86194", 60)
    assert found["distance_km"].is_monotonic_increasing
    assert {"Dangé-Saint-Romain", "Val-de-Comporté"} <= set(found["commune"])
    assert 0 < found.attrs["non_places"] < 30
    assert found.attrs["limites"] == LIMITS
    assert found.attrs["km"] == 60
    assert "vol d’oiseau" in LIMITS
    assert len(food.nearby(place("86194"), 30)) <= len(found)
    assert food.nearby("75056", 1, load("openfoodfacts").head(3)).empty


def test_nearby_widens_until_there_is_something_to_draw():
    found = food.nearby("06088", 80, at_least=5)
    assert found["code_insee"].nunique() >= 5
    assert 80 < found.attrs["km"] <= 200
    assert found["distance_km"].max() <= found.attrs["km"]
    assert food.nearby("86194", 80, at_least=5).equals(food.nearby("86194", 80))
    for island in ("97411", "2A004"):  # de Corse, les premières usines de l'extrait sont par-delà la mer
        with pytest.raises(InvalidArgument, match="200 km"):
            food.nearby(island, 80, at_least=5)


def test_distance_and_locate():
    poitiers, dange = "86194", "86092"
    assert food.distance(poitiers, poitiers) == 0
    assert food.distance(poitiers, dange) == pytest.approx(food.distance(place(dange), place(poitiers)))
    assert _geod((0, 0), [0], [1]) == [pytest.approx(110.574, abs=0.01)]  # un degré de latitude à l'équateur
    assert locate("86194") == locate("poitiers")
    for wrong, words in (
        ("Poitier", "Poitiers"),
        ("Saint-Denis", "97411"),
        (place("86"), "n’a pas de point"),
    ):
        with pytest.raises(ExplainedError) as problem:
            locate(wrong)
        assert words in str(problem.value)
    with pytest.raises(InvalidArgument, match="rayon"):
        food.nearby("86194", -1)
