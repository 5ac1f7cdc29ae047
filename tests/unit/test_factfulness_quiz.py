"""Le test de 2018 : la clé, les réponses recalculées, et le garde-fou contre un corrigé périmé."""

import pandas as pd
import pytest

from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.topics import factfulness as facts

KEY = "CACBAABCCCCAA"


def test_the_thirteen_questions_are_complete():
    asked = facts.questions()
    assert "".join(q.key for q in asked) == KEY
    assert [q.number for q in asked] == list(range(1, 14))
    for q in asked:
        assert len(set(q.choices)) == 3
        assert all((q.theme, q.text, q.source, q.measured, q.note))
        assert q.text.endswith("\u202f?")
        assert bool(q.recent) == bool(q.recent_year) == bool(q.recent_source)
    assert [q.number for q in asked if q.aged] == [6, 7]


def test_unknown_question_is_explained():
    with pytest.raises(InvalidArgument, match="pas de question 14"):
        facts.recompute(14)


@pytest.mark.parametrize("n", range(1, 14))
def test_each_answer_is_recomputed_or_cited(n):
    found = facts.recompute(n)
    assert found.source
    assert found.said
    if found.status == "citée":
        assert found.value is None
        assert found.agrees is None
        assert found.gap is None
    else:
        assert found.agrees is True, str(found)
        assert found.gap == found.year - 2018 <= 0
        assert found.verdict in str(found)
        assert ("d’accord" if found.exact else "sans être exacte") in found.verdict


def test_values_against_a_second_way_of_computing():
    world = load("gapminder_monde").query("annee == 2015")
    total = life = 0.0
    for row in world.itertuples():
        total += row.population
        life += row.population * row.esperance_de_vie
    assert facts.recompute(11).value == pytest.approx(life / total)
    assert facts.recompute(11).value == pytest.approx(72.2, abs=0.05)
    assert facts.recompute(4).value == pytest.approx(0.646, abs=0.001)
    assert facts.recompute(3).value == pytest.approx(66784.2 / 240693.4)
    assert facts.recompute(6).value == pytest.approx(4.596, abs=0.001)
    assert facts.recompute(6).exact is False


def test_the_table_says_value_year_source_and_agreement():
    table = facts.evidence()
    assert len(table) == 13
    assert {"valeur", "année", "source", "accord", "écart à 2018", "clé de 2018"} <= set(table.columns)
    known = table[table["statut"] != "citée"]
    assert known["année"].notna().all()
    assert set(known["accord"]) == {"oui", "le plus proche"}
    assert table.set_index("question").loc[6, "accord"] == "le plus proche"
    assert (table.loc[table["statut"] == "citée", "accord"] == "non recalculée").all()


def _with(**changed):
    """Le chargeur du kit, avec quelques tables remplacées."""
    return lambda name: changed[name] if name in changed else load(name)


def test_the_key_is_supported_or_the_text_says_so():
    report = facts.verify()
    assert report.ok, str(report)
    assert not report.unread


def test_a_key_the_data_no_longer_support_is_caught():
    world = load("gapminder_monde")
    world["esperance_de_vie"] -= 20
    report = facts.verify(_with(gapminder_monde=world))
    assert not report.ok
    assert "question 11" in str(report)
    quiz = load("quiz_gapminder")
    quiz.loc[quiz["numero"] == 11, "statut"] = "a vieilli"
    assert facts.verify(_with(gapminder_monde=world, quiz_gapminder=quiz)).ok


def test_silence_about_the_aged_question_is_caught():
    quiz = load("quiz_gapminder")
    quiz["statut"] = "tient"
    report = facts.verify(_with(quiz_gapminder=quiz))
    assert "question 6" in str(report)
    assert report.rules == {"reponse-vieillie"}


def test_disasters_that_double_would_flip_the_answer():
    deaths = pd.DataFrame({"annee": range(1900, 2018), "deces": range(118)})
    assert facts.recompute(3, _with(catastrophes_deces=deaths)).letter == "A"
    flat = deaths.assign(deces=10)
    assert facts.recompute(3, _with(catastrophes_deces=flat)).letter == "B"


def test_world_table_has_french_names_and_known_places():
    world = load("gapminder_monde")
    assert world["pays"].nunique() == 185
    assert {"Corée du Sud", "Viêt Nam", "Côte d’Ivoire", "Eswatini"} <= set(world["pays"])
    assert set(world["continent"]) == {"Afrique", "Amériques", "Asie", "Europe", "Océanie"}
    assert not world.duplicated(["pays", "annee"]).any()
    year = load("population_continents").query("annee == 2022")
    assert year["population"].sum() == pytest.approx(7.926e9, rel=1e-3)


def test_every_cited_figure_has_a_source():
    cited = load("faits_factualite")
    assert cited["source"].str.len().gt(5).all()
    assert cited["annee"].between(2000, 2026).all()
    volcano = cited[cited["theme"] == "volcans"].set_index("fait")
    assert volcano["valeur"].tolist() == [0.1, 37]
    assert volcano["valeur_haute"].iloc[0] == 0.5
