"""Les trois phrases : ce que la machine y cherche, et ce qu'elle ne prétend pas vérifier."""

import pytest

from datakit.answers import expect
from datakit.subjects import factfulness as facts

GOOD = (
    "Selon le CDIAC (2018), la Chine rejette 10 139 millions de tonnes de CO2.",
    "Cela fait 7,2 tonnes par habitant, deux fois moins que les États-Unis.",
    "Le total compte pour le climat, la part de chacun compte pour la justice.",
)


def test_three_good_sentences():
    report = facts.claim(GOOD)
    assert report.ok, str(report)
    assert not report.unread
    assert "ne vérifie pas" in str(report)


@pytest.mark.parametrize(
    ("part", "words", "rule"),
    [
        (0, "On raconte en 2018 que la Chine pollue.", "source"),
        (1, "C’est deux fois plus que les États-Unis.", "denominateur"),
        (1, "Cela fait 7,2 tonnes par habitant.", "comparaison"),
        (0, "Selon le CDIAC, la Chine rejette beaucoup.", "annee"),
        (2, "", "trois-phrases"),
        (2, "C’est une catastrophe !", "ton"),
        (2, "mdr", "trois-phrases"),
        (2, GOOD[1], "trois-phrases"),
        (0, "Selon moi, en 2018, la Chine pollue.", "source"),
        (0, "C’est un copain qui l’a mesuré en 2018.", "source"),
        (0, "C’est moi qui les ai comptés en 2018.", "source"),
        (1, "Par million d’habitants, 7 tonnes et de la fumée.", "comparaison"),
        (0, "En 2009, le Mexique comptait 31 morts.", "source"),
        (0, "On l’a calculé en 2011.", "source"),
        (1, "En 2015, par an, le requin tue 6 personnes.", "comparaison"),
        (1, "En 5 jours, 31 morts par habitant, c’est énorme.", "comparaison"),
    ],
)
def test_each_check_catches_its_own_lack(part, words, rule):
    texts = list(GOOD)
    texts[part] = words
    assert facts.claim(texts).rules == {rule}


@pytest.mark.parametrize(
    "sentences",
    [
        ("CDIAC dit qu’en 2018 la Chine rejette 10,1 Gt.", "Par habitant, elle est 38e sur 86."),
        ("Gerlach 2011 : au plus 0,5 Gt par an.", "C’est 74 fois moins que les humains, 37 Gt."),
        (
            "Selon Gates Notes, le requin a tué 6 personnes en 2015.",
            "C’est moins que le moustique, la même année.",
        ),
        (
            "En 2009, l’OMS comptait 31 morts de la grippe porcine.",
            "La tuberculose en a tué 63 066 dans le même temps, soit 2 000 fois plus.",
        ),
        (
            "Selon le CDIAC, en 2018.",
            "Par habitant, un Chinois rejette 7,2 tonnes, un Américain 15,2 tonnes.",
        ),
        (
            "Selon le CDIAC, en 2018.",
            "Divisé par habitant, un Chinois émet 7 tonnes et un Français 5 tonnes.",
        ),
        ("Selon le CDIAC, en 2018.", "Chaque année, un Chinois émet 7 tonnes et un Français 5."),
        ("Selon l’OMS, en 2009.", "C’est 52 morts par million d’habitants, dix fois moins que la grippe."),
        ("Selon l’OMS, en 2009.", "Les articles par mort : mille fois plus que pour la tuberculose."),
        ("Selon l’OMS, en 2009.", "Elle tue deux fois moins que celle qui revient chaque hiver en France."),
        (
            "Selon l’OMS, en 2009.",
            "Pour chaque mort de la grippe, mille articles ; pour chaque mort de la tuberculose, aucun.",
        ),
        (
            "C’est Gerlach, un volcanologue, qui l’a mesuré en 2011.",
            "0,5 Gt pour les volcans et 37 Gt pour les humains par an.",
        ),
        ("C’est l’OMS qui les a comptés, en 2009.", "Tous les ans, 3 morts en Suède et 12 morts en France."),
        ("Dans La Nouvelle République de mardi : l’eau va manquer.", "En 2022, 2 m3/s, contre 5 d’habitude."),
    ],
)
def test_a_source_a_rank_and_a_duration_are_read_in_other_words(sentences):
    report = facts.claim((*sentences, GOOD[2]))
    assert report.ok, str(report)


def test_blank_form_asks_for_three_sentences():
    for blank in ((..., ..., ...), ("", None, " ")):
        report = facts.claim(blank)
        assert report.rules == {"trois-phrases"}
        assert len(report.findings) == 3


def test_hostile_text_is_shown_as_text():
    shown = facts.claim(("<script>alert(1)</script>", "a", "<img src=x onerror=b>"))._repr_html_()
    assert "<script>" not in shown
    assert "<img" not in shown


def test_what_the_machine_cannot_check_is_to_be_read_together():
    verdict = expect.judged("datakit.subjects.factfulness:claim")(GOOD, None)
    assert (verdict.ok, verdict.together) == (True, True)


@pytest.mark.parametrize(
    ("sourced", "is_named"),
    [
        ("Les volcans, 0,44 Gt par an (Gerlach, 2011).", True),
        ("Le requin a tué 6 personnes en 2015 (Gates Notes).", True),
        ("Gates Notes a compté 6 morts dues au requin en 2015.", True),
        ("On lit sur Gates Notes que le requin a tué 6 personnes en 2015.", True),
        ("Le requin a tué 6 personnes (moi, 2015).", False),
        ("On lit sur internet que le requin a tué 6 personnes en 2015.", False),
        ("Le requin a tué 6 personnes (en 2015).", False),
    ],
)
def test_a_source_is_named_as_one_writes_it(sourced, is_named):
    told = facts.claim(
        (sourced, "Par rapport au moustique, c’est 138 000 fois moins.", "Le danger reste rare.")
    )
    assert [one.rule for one in told.findings] == ([] if is_named else ["source"])
