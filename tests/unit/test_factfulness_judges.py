"""Les juges de l’atelier 11 : ce qu’ils acceptent, et les mots justes pour ce qui manque."""

import matplotlib.pyplot as plt
import pandas as pd
import pytest

from datakit.data.load import load
from datakit.subjects import factfulness as facts
from figaudit.base.text import NBSP, NNBSP


@pytest.fixture(scope="module")
def world():
    table = load("gapminder_monde").astype({"pib": float, "population": float})
    return table.assign(pib_par_habitant=table["pib"] / table["population"])


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("BABCBCABACBCB", ""), (list("BABCBCABACBCB"), ""), ("1B 2A 3. B 4) C 5B 6C 7A 8B 9A 10C 11 B 12-C 13B", ""), ("BAB", "Il manque 10 réponses"),
        ("BABCBCABACB?C?"[:13], f"Il manque 1 réponse{NBSP}:"), ("BABCBCABACBCD", "Réponse inconnue"),
        ("BABCBCABACBCBA", "14 réponses pour 13"), (13, "treize lettres"), (print, "treize lettres"),
    ],
)  # fmt: skip
def test_a_whole_sheet(answer, words):
    said = facts.whole_sheet(answer)
    assert words in said
    assert bool(said) == bool(words)
    assert "réponse(s)" not in said
    assert "iterable" not in said


@pytest.mark.parametrize("named", [*facts.INSTINCTS, "La Peur", "l’urgence", "le fosse", " NÉGATIVITÉ "])
def test_the_ten_instincts(named):
    assert facts.instinct(named) == ""


@pytest.mark.parametrize("named", ["la paresse", "13", "", "<b>peur</b>", 3, None])
def test_an_unknown_instinct_gets_the_list(named):
    assert "ou urgence" in facts.instinct(named)


def missed(*numbers):
    """Le score de qui se trompe à ces questions-là, et à elles seules."""
    asked = facts.quiz()
    letters = asked.bonne_reponse.to_dict()
    for number in numbers:
        letters[number] = "A" if letters[number] != "A" else "B"
    return facts.take([letters[number] for number in asked.index])


def test_the_worst_instinct_is_the_one_that_misled_most():
    instincts = facts.quiz().instinct
    often = instincts.value_counts().index[0]
    other = next(one for one in instincts if one != often)
    score = missed(*instincts[instincts == often].index[:2], instincts[instincts == other].index[0])
    assert facts.instinct(f"la {often}", score) == ""
    assert "est en tête du tableau" in facts.instinct(other, score)
    assert "est en tête du tableau" in facts.instinct("destin", score)


def test_no_mistake_no_instinct():
    assert facts.instinct("aucun", missed()) == ""
    assert "dix instincts" in facts.instinct("aucun", missed(1))


@pytest.mark.parametrize("named", ["aucun", "peur", "taille", "négativité", "la paresse"])
def test_without_an_answer_no_instinct_is_right(named):
    assert facts.instinct(named, facts.take(...)).startswith("Rien n’est encore répondu")
    assert facts.instinct(named, facts.take([...] * 13)).startswith("Rien n’est encore répondu")


def test_typed_letters_come_back_ticked(monkeypatch):
    monkeypatch.setattr("datakit.subjects.factfulness.scores._TICKED", [])
    facts.keep("ABCABCABCABC?")
    assert facts.sheet() == [*"ABCABCABCABC", None]
    facts.keep(...)
    assert facts.sheet()[0] == "A"


@pytest.mark.parametrize(
    "source", ["Selon TikTok (2025)", "Selon mon pote Kevin, en 2024", "Vu sur Insta en 2024"]
)
def test_hearsay_is_not_a_source(source):
    rest = ("Par habitant, les Chinois polluent moins que les Américains.", "Reste que cela pollue.")
    report = facts.claim((f"{source}, les Chinois polluent.", *rest))
    assert [finding.rule for finding in report.findings] == ["source"]
    assert "ne se retrouve pas" in report.findings[0].message
    assert facts.claim(("Selon Gerlach (Eos, 2011), les volcans polluent.", *rest)).ok


def test_a_newspaper_that_speaks_on_a_day_is_a_source():
    told = "Le journal La Nouvelle République, le 3 mars 2024, parle d’explosion : 120 cambriolages."
    rest = ("Cela fait 1,3 pour mille habitants, contre 1,5 en 2019.", "Pour 120 familles, c’est grave.")
    assert facts.claim((told, *rest)).ok
    assert not facts.claim(("On en parle partout, en 2024.", *rest)).ok


def test_a_misspelt_instinct_is_guessed():
    assert facts.instinct("generalisations").endswith(f"généralisation{NBSP}»{NNBSP}?")


def test_bubbles_of_the_world(world):
    axes = {"axes": ("PIB par habitant (dollars)", "Espérance de vie (ans)"), "source": "Gapminder"}
    columns = {"x": "pib_par_habitant", "y": "esperance_de_vie", "area": "population"}

    def draw(year, title):
        drawn = facts.bubble(world[world["annee"] == year], **columns, **axes, title=title)
        return facts.world_bubbles(drawn)

    for year in (1960, 1970, 2010):
        assert draw(year, f"Le monde en {year}").ok, year
    assert "Un nombre seul n’est pas un titre" in draw(1980, "1980 1980 1980")
    assert "dites ce que montre la figure" in draw(1980, "Je suis né après 1980")[0]
    assert draw(2011, "Le monde en 2011") == f"C’est encore 2011{NBSP}: prenez une autre année."
    assert draw(1970, "Le monde en 2011") == f"Les cercles sont ceux de 1970{NBSP}: dites-le dans le titre."
    other = facts.bubble(
        world[world["annee"] == 1990], **(columns | {"y": "fecondite"}), **axes, title="1990"
    )
    assert "ne sont pas les espérances de vie d’une année" in facts.world_bubbles(other)
    few = facts.bubble(world.query("annee == 2011 and continent == 'Asie'"), **columns, **axes, title="Asie")
    assert "un cercle par pays" in facts.world_bubbles(few)
    fig, ax = plt.subplots()
    ax.scatter(range(90), range(90), s=20)
    assert "même taille" in facts.world_bubbles(fig)
    plt.close(fig)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (("Maldives", "mortalite_infantile", 1990, 2015), ""),
        (["Maldives", "mortalite_infantile", "1990", 2015.0], ""),
        (("France", "esperance_de_vie", 1960, 2015), ""),
        (("France", "esperance_de_vie", 2014, 2015), f"Le progrès est de 0,1{NNBSP}%"),
        (("Syrie", "esperance_de_vie", 2005, 2015), "C’est un recul de"),
        (("Iran", "fecondite", 2015, 1985), "plus ancienne"),
        (("Iran", "fecondite", 1985, 2030), "la table va de 1960 à 2015"),
        (("Atlantide", "fecondite", 1990, 2015), "n’est pas dans la table"),
        (("Frence", "fecondite", 1990, 2015), "Vouliez-vous dire"),
        (("Iran", "bonheur", 1990, 2015), "une des colonnes"),
        ("Iran", "quatre choses"), (3, "quatre choses"), (("Iran", "fecondite", "avant", "après"), "quatre choses"),
        ((["Iran"], "fecondite", 1990, 2015), "n’est pas dans la table"),
    ],
)  # fmt: skip
def test_good_news(world, answer, words):
    said = facts.good_news(answer, world)
    assert words in said
    assert bool(said) == bool(words)


def test_good_news_stands_on_the_table_it_is_given():
    flat = pd.DataFrame({"pays": "Iran", "annee": [1985, 2015], "fecondite": [6.0, 6.0]})
    assert "progrès est de 0" in facts.good_news(("Iran", "fecondite", 1985, 2015), flat)


def test_three_sentences_are_read_by_claim():
    good = (
        "Selon Gerlach (Eos, 2011), les volcans rejettent au plus 0,5 Gt de CO2 par an.",
        "Les humains en rejettent 37 Gt par an en 2018, soit 74 fois plus.",
        "Un volcan change un été, pas le climat du siècle : l’essentiel vient de nous.",
    )
    assert facts.claim(good).ok
    assert facts.claim(list(good)).ok
    assert "source" in facts.claim(("C’est énorme.", "Vraiment énorme.", "Il faut agir.")).rules
    for odd in ("Les volcans polluent.", good[:2], 3, None):
        assert "trois phrases" in facts.claim(odd)
