"""Le test de 2018 : la clé, les réponses recalculées, et le garde-fou contre un corrigé périmé."""

import pandas as pd
import pytest

from datakit.answers.read import is_placeholder
from datakit.data.load import load
from datakit.subjects import factfulness as facts
from datakit.subjects.factfulness import INSTINCTS, questions, scores
from figaudit.base.text import number

KEY = "CACBAABCCCCAA"


def test_the_thirteen_questions_are_complete():
    asked = facts.quiz()
    assert asked.bonne_reponse.str.cat() == KEY
    assert asked.index.tolist() == list(range(1, 14))
    for q in asked.itertuples():
        assert len({q.choix_a, q.choix_b, q.choix_c}) == 3
        assert all((q.theme, q.question, q.source_2018, q.valeur_2018, q.remarque))
        assert q.question.endswith("\u202f?")
        assert bool(q.valeur_recente) == bool(q.annee_recente) == bool(q.source_recente)
    assert asked.index[asked.statut == "a vieilli"].tolist() == [6, 7]
    assert set(asked.instinct) <= set(INSTINCTS)


@pytest.fixture(scope="module")
def found():
    return facts.evidence()


@pytest.mark.parametrize("n", range(1, 14))
def test_each_answer_is_recomputed_or_cited(found, n):
    row = found.loc[n]
    assert row["source"]
    assert row["dit"]
    if row["statut"] == "citée":
        assert pd.isna(row["année"])
        assert row["accord"] == "non recalculée"
    else:
        assert row["accord"] in {"oui", "le plus proche"}, row["dit"]
        assert row["année"] <= 2018


def test_values_against_a_second_way_of_computing(found):
    world = load("gapminder_monde").query("annee == 2015")
    total = life = 0.0
    for row in world.itertuples():
        total += row.population
        life += row.population * row.esperance_de_vie
    said = found["dit"]
    assert said[11].startswith(f"{number(life / total, 1)} ans")
    assert said[11].startswith("72,2 ans")
    assert "65\u202f% en revenu intermédiaire" in said[4]
    assert said[3].startswith("240\u202f693 morts par an en 1918-1927, 66\u202f784 en 2008-2017")
    assert "4,6" in said[6]
    assert found.loc[6, "accord"] == "le plus proche"


def test_the_table_says_value_year_source_and_agreement(found):
    assert len(found) == 13
    assert {"dit", "année", "source", "accord", "clé de 2018"} <= set(found.columns)
    known = found[found["statut"] != "citée"]
    assert known["année"].notna().all()
    assert set(known["accord"]) == {"oui", "le plus proche"}
    assert (found.loc[found["statut"] == "citée", "accord"] == "non recalculée").all()


@pytest.fixture
def evidence(monkeypatch):
    """Les preuves, avec quelques tables du kit remplacées."""

    def found(**changed):
        monkeypatch.setattr(questions, "load", lambda name: changed[name] if name in changed else load(name))
        return facts.evidence()

    return found


def _untold(table):
    """Les questions dont la réponse ne tient plus, et dont le test dit pourtant qu’elle tient (comme dans le carnet)."""
    doubtful = table["accord"].isin(["non", "le plus proche"])
    return table.index[doubtful & (table["depuis 2018"] == "tient")].tolist()


def test_the_key_is_supported_or_the_text_says_so(found):
    assert _untold(found) == []


def test_a_key_the_data_no_longer_support_is_caught(evidence):
    world = load("gapminder_monde")
    world["esperance_de_vie"] -= 20
    table = evidence(gapminder_monde=world)
    assert table.loc[11, "accord"] == "non"
    assert _untold(table) == [11]
    quiz = load("quiz_gapminder")
    quiz.loc[quiz["numero"] == 11, "statut"] = "a vieilli"
    assert _untold(evidence(gapminder_monde=world, quiz_gapminder=quiz)) == []


def test_silence_about_the_aged_question_is_caught(evidence):
    quiz = load("quiz_gapminder")
    quiz["statut"] = "tient"
    assert _untold(evidence(quiz_gapminder=quiz)) == [6]


def test_disasters_that_double_would_flip_the_answer(evidence):
    deaths = pd.DataFrame({"annee": range(1900, 2018), "deces": range(118)})
    assert evidence(catastrophes_deces=deaths).loc[3, "accord"] == "non"
    flat = deaths.assign(deces=10)
    assert evidence(catastrophes_deces=flat).loc[3, "accord"] == "non"
    falling = deaths.assign(deces=deaths["deces"][::-1].to_numpy())
    assert evidence(catastrophes_deces=falling).loc[3, "accord"] == "oui"


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


def test_a_ticked_sheet_is_an_answer_and_an_untouched_one_is_not_begun(monkeypatch):
    # Un carnet joué avant, dans le même processus, a coché les siennes.
    monkeypatch.setattr(scores, "_TICKED", [])
    letters = facts.sheet()
    assert is_placeholder(letters)
    scores._tick(letters, 2, {"new": "C"})
    assert letters[:4] == [None, None, "C", None]
    assert facts.whole_sheet(letters).startswith("Il manque 12 réponses")
    for rank, letter in enumerate("BABCBCABACBCB"):
        scores._tick(letters, rank, {"new": letter})
    assert facts.whole_sheet(letters) == ""
