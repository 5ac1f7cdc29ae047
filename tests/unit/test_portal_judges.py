"""Les juges des deux ateliers du portail : tout se recalcule sur le catalogue ouvert, quel que soit le portail."""

import pandas as pd
import pytest

from datakit.answers.expect import Verdict
from datakit.data import portal
from datakit.subjects import portals
from figaudit.base import figtext
from figaudit.base.theme import figure

LETTER = (
    "Bonjour, j’ai réutilisé votre jeu des parkings, version d’octobre 2022. Deux latitudes semblent échangées : "
    "environ 360 mètres d’écart. Pourriez-vous les vérifier ? Merci d’avoir ouvert ce fichier."
)


def catalogue(**columns):
    """Un catalogue tel que `Portal.catalogue` le rend : toutes ses colonnes, vides si on ne les donne pas."""
    size = len(next(iter(columns.values())))
    table = pd.DataFrame({"id": [f"jeu-{n}" for n in range(size)], **columns})
    table = table.reindex(columns=portal.CATALOGUE)
    table["modifie"] = pd.to_datetime(table["modifie"], utc=True)
    return table


def said(verdict):
    return verdict.message if isinstance(verdict, Verdict) else verdict


@pytest.fixture
def photo():
    return portal.snapshot()


def test_without_dates_nobody_knows_which_is_the_oldest(photo):
    right = portals.least_recent("Inconnu", photo)
    assert right.ok
    assert "sans dates" in right.message
    trace = photo.sort_values("vu_en")["id"].iloc[0]
    assert "Voir un jeu en 2015" in said(portals.least_recent(trace, photo))
    assert "première ligne" in said(portals.least_recent(photo["id"].iloc[0], photo))


def test_with_dates_the_oldest_wins_ties_included():
    live = catalogue(modifie=["2026-01-01", "2014-05-01", "2014-05-01", None])
    assert portals.least_recent("jeu-1", live).ok
    assert portals.least_recent("jeu-2", live).ok
    assert "élection" in portals.least_recent("jeu-1", live).message
    assert said(portals.least_recent("inconnu", live)) == "3 jeux sur 4 portent une date\u00a0: triez-les."
    assert "première ligne" in said(portals.least_recent("jeu-0", live))
    alone = catalogue(modifie=["2026-01-01", None])
    assert said(portals.least_recent("inconnu", alone)).startswith("1 jeu sur 2 porte une date")


def test_the_first_row_is_right_when_it_is_the_oldest():
    assert portals.least_recent("jeu-0", catalogue(modifie=["2014-01-01", "2020-01-01"])).ok


def test_a_word_is_counted_in_every_column(photo):
    right = portals.mentions(2, (photo, "vitalis"))
    assert right.ok
    assert "fichier GTFS\u00a0» en parle sans le nommer" in right.message
    assert "Aucun jeu ne contient cela" in said(portals.mentions(0, (photo, "vitalis")))
    assert "tous les jeux" in said(portals.mentions(53, (photo, "vitalis")))
    assert "cherchez ce mot, seul" in said(portals.mentions(14, (photo, "vitalis")))
    assert "ce que trouve «\u00a0bus\u00a0»" in said(portals.mentions(1, (photo, "vitalis")))
    assert portals.mentions("2", (photo, "Vitalis")).ok
    assert not portals.mentions("deux", (photo, "vitalis")).typed


def test_no_dataset_is_a_right_answer_too():
    live = catalogue(titre=["Parcs", "Bus"], producteur=["Ville", None])
    assert "publie peut-être ailleurs" in portals.mentions(0, (live, "star")).message
    named = catalogue(titre=["Bus Star", "Rue du Busseau"], producteur=["Star", None])
    said = portals.mentions(1, (named, "star")).message
    assert said == "1 jeu sur 2 contient ce mot. Contenir un mot ne dit pas qui a produit le jeu."


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("nid-de-poule", "aucun jeu parmi 53"),
        ("mobilité", "aucun ne dit ce que des gens ont signalé"),
        ("aucun", "Un jeu au moins répond"),
        ("Aucune", "Un jeu au moins répond"),
        ("trou, voirie", "vous en avez mis 2. Gardez-en un"),
        ("grand poitiers", "aucun ne dit"),
        ("e", "le bon y est, noyé"),
        (["signalement"], "un mot à chercher"),
        (None, "None"),
    ],
)
def test_a_word_that_does_not_lead_there_is_told_why(photo, word, words):
    verdict = portals.right_word(word, photo)
    assert not getattr(verdict, "ok", False)
    assert words in said(verdict)


@pytest.mark.parametrize("word", ["signalement", "Signalements", "anomalies", "pictavie"])
def test_several_words_lead_to_what_people_reported(photo, word):
    right = portals.right_word(word, photo)
    assert right.ok
    assert "son titre ne dit pas si les nids-de-poule y sont" in right.message


def test_a_portal_without_reports_is_answered_by_none():
    live = catalogue(titre=["Parcs", "Panneaux de signalisation", "Plan de signalétique"])
    assert portals.right_word("aucun", live).ok
    assert "3 jeux" in portals.right_word("Aucun", live).message
    assert "aucun ne dit" in said(portals.right_word("signal", live))


def test_many_reports_do_not_drown_their_own_word():
    live = catalogue(titre=[f"Anomalies signalées en {year}" for year in range(2014, 2020)])
    assert portals.right_word("signalée", live).ok


def test_the_main_theme_ties_and_empty_cells(photo):
    assert portals.main_theme("environnement", photo).ok
    assert "deuxième" in said(portals.main_theme("Transports, déplacements", photo))
    assert "deuxième" in said(portals.main_theme("Administration, citoyenneté", photo))
    assert "nombre de jeux" in said(portals.main_theme(11, photo))
    live = catalogue(theme=["", "", "Air", "Bus"])
    assert portals.main_theme("Air", live).ok
    assert portals.main_theme("Bus", live).ok
    assert portals.main_theme("inconnu", catalogue(theme=["", None])).ok


def test_parkings_are_judged_on_the_file_that_was_opened():
    table = pd.DataFrame({"nom_du_par": list("ABCDEFGHIJ"), "nb_places": [400, 300, 100, 50, 50, *[20] * 5]})
    table["ecart_m"] = [0, 360, 359, *[1] * 7]
    assert portals.five_largest("90 %", table).ok
    assert portals.five_largest(0.9, table).message == "90\u202f% des places dans cinq parkings sur 10."
    assert "part parmi les parkings" in said(portals.five_largest(0.5, table))
    assert "plus grand, seul" in said(portals.five_largest(0.4, table))
    assert "un nombre de places" in said(portals.five_largest(900, table))
    assert portals.far_apart(table["nom_du_par"][[2, 1]], table).ok
    written = table.assign(nom_du_par=["PALAIS DE JUSTICE", "HOTEL DE VILLE", "THEATRE", *"DEFGHIJ"])
    assert portals.far_apart(["Hôtel de ville", "Théâtre"], written).ok
    assert "un hasard" in said(portals.far_apart(("C",), table))
    assert "tous les parkings" in said(portals.far_apart(table["nom_du_par"], table))
    assert not portals.far_apart("B", table).typed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (LETTER.replace("Bonjour, j", "J"), "saluer"),
        (LETTER.replace("jeu des parkings", "travail").replace("parkings", ""), "De quoi parlez-vous"),
        (
            LETTER.replace("2022", "2O22")
            .replace("2O22", "cette année")
            .replace("360", "quelques")
            .replace("Deux", "Des"),
            "un nombre",
        ),
        (LETTER.replace("Pourriez-vous les vérifier", "Alors"), "Que demandez-vous"),
        (LETTER.replace("Merci d’avoir", "Vous avez"), "Remerciez"),
        (LETTER.replace("jeu des parkings", "musée").replace("fichier", "livre"), "Où regarder"),
        ("Bonjour, 2 erreurs dans le jeu. Pourriez-vous les corriger ? Merci", "Un peu court"),
        (LETTER + " et encore" * 80, "Un peu long"),
    ],
)
def test_each_missing_piece_of_a_letter_is_named(text, words):
    (reason,) = portals.letter(text)
    assert words in reason


@pytest.mark.parametrize(
    "asked",
    [
        "Vous devriez les vérifier",
        "Pensez à les vérifier",
        "Dites-nous pourquoi dans la fiche",
        "Corrigez-les dans la prochaine version",
        "N’oubliez pas de les vérifier",
        "Veillez à les vérifier",
        "Le fichier devrait les donner dans l’ordre",
    ],
)
def test_a_demand_may_be_an_order_or_a_wish(asked):
    assert portals.letter(LETTER.replace("Pourriez-vous les vérifier ?", f"{asked}.")) == []


def test_a_whole_letter_is_accepted_and_a_number_is_not_a_letter():
    assert portals.letter(LETTER) == []
    indirect = "Bonjour, dans votre relevé des racks à vélos, je lis 0 place au site 31, et rien dans l’autre copie. "
    assert (
        portals.letter(f"{indirect}Je voudrais savoir si ce zéro veut dire que personne n’a compté. Merci !")
        == []
    )
    spoken = "Bonjour, dans la liste des écoles, il manque trois adresses, et j’en ai besoin pour mes sorties du mercredi. "
    assert (
        portals.letter(f"{spoken}Ajoutez donc celles que vous connaissez. D’avance, un grand merci à vous !")
        == []
    )
    assert not portals.letter(3).typed


@pytest.mark.parametrize(
    "asked", ["Il faudrait juste les vérifier.", "Peut-on les vérifier ?", "Laquelle des deux est juste ?"]
)
def test_a_demand_is_understood_however_it_is_put(asked):
    assert portals.letter(LETTER.replace("Pourriez-vous les vérifier ?", asked)) == []


@pytest.mark.parametrize(
    ("said", "accuses"),
    [
        ("Vous avez recopié le chiffre, c’est une erreur de votre part.", "c’est une erreur de votre part"),
        ("Vous vous êtes trompés, c’est inadmissible.", "Vous vous êtes trompés"),
        ("C’est inadmissible !", "C’est inadmissible"),
        ("Vous avez menti sur ce chiffre.", "Vous avez menti"),
        ("Qui a laissé passer cette fraude ?", "cette fraude"),
        ("Ce relevé sert-il à repérer la fraude ?", ""),
        ("Serait-ce une erreur de votre part ?", ""),
        ("Ce fichier des musées est faux.", "Ce fichier des musées est faux"),
        ("Il est faux.", "Il est faux"),
        ("C’est du travail bâclé.", "du travail bâclé"),
        ("Je ne sais pas s’il est faux, ni si ce total est faux.", ""),
        ("Ce zéro est-il faux ?", ""),
        ("Cette ligne est un faux zéro.", ""),
        ("Je crois à une erreur de saisie.", ""),
        ("Vous avez bien fait de l’ouvrir.", ""),
        ("Vous avez recopié.", "Vous avez recopié"),
        ("Ce que vous avez recopié du registre, je l’ai relu.", ""),
        ("Vos données sont pourries.", "Vos données sont pourries"),
        ("Vous vous moquez du monde ?", "Vous vous moquez"),
    ],
)
def test_the_words_that_accuse_are_named(said, accuses):
    found = portals.letter(f"{LETTER} {said}")
    assert [f"«\xa0{accuses}\xa0» accuse" in one for one in found] == ([True] if accuses else [])


@pytest.mark.parametrize("asks", ["Merci de corriger", "La colonne compte quoi ?"])
def test_a_polite_order_or_any_open_question_asks_for_something(asks):
    assert portals.letter(LETTER.replace("Pourriez-vous les vérifier ?", f"{asks}.")) == portals.letter(
        LETTER
    )


def test_a_number_read_in_no_table_is_pointed_at_and_not_refused():
    told = portals.letter(f"{LETTER} Le total est de 80 000 en 2006.", known=[360, 59127])
    assert told.ok
    assert "Ce nombre n’est dans aucune table de l’atelier" in told.seen
    assert portals.letter(f"{LETTER} Le total est de 59 127 en 2006.", known=[360, 59127]) == []


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (["Licence"], "Un seul critère"),
        (["Licence", "Licence"], "Un seul critère"),
        (["Licence", "Formats"], ""),
    ],
)
def test_a_report_keeps_two_criteria(kept, words):
    fig, ax = figure()
    ax.barh(kept, [30, 90][: len(kept)])
    ax.set_xlim(0, 100)
    figtext.annotate(fig, title="La licence se perd en route", unit="%", source="Grand Poitiers")
    judged = portals.own_report(fig, ["Licence", "Formats", "Fraîcheur"])
    assert words in " ".join(getattr(judged, "rules", judged))
    assert bool(words) == isinstance(judged, list)


def test_loose_words_are_not_a_letter():
    numbers = (
        "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
    )
    said = portals.letter(f"Bonjour Bonjour table 12 merci pouvez-vous ? {numbers} dix-huit dix-neuf vingt")
    assert len(said) == 1
    assert "Ce sont des mots à la suite" in said[0]


@pytest.mark.parametrize("said", ["je ne sais pas", "On ne sait pas", "inconnu"])
def test_not_knowing_is_said_in_many_ways(said):
    jeux = pd.DataFrame({"id": ["a", "b"], "modifie": pd.to_datetime([None, None])})
    assert portals.least_recent(said, jeux).ok
    dated = jeux.assign(modifie=pd.to_datetime(["2026-01-01", "2019-05-01"]))
    assert not portals.least_recent(said, dated).ok


def test_what_is_not_in_the_catalogue_is_said():
    jeux = pd.DataFrame({"id": ["a", "b"], "theme": ["Air", "Air"], "modifie": pd.to_datetime([None, None])})
    assert "regardez la colonne `modifie`" in portals.least_recent("b", jeux).message
    assert "Aucun jeu n’a pour identifiant" in portals.least_recent("vitalis", jeux).message
    assert "n’est pas un thème" in portals.main_theme("Parkings", jeux).message


def test_numbers_are_not_the_names_of_parkings():
    """« 358 ne devrait pas s’y trouver » faisait monter le seuil : c’est la colonne qui est fausse."""
    table = pd.DataFrame({"nom_du_par": ["A", "B", "C"], "ecart_m": [0, 360, 359]})
    for given in (table["ecart_m"], [360, 359]):
        verdict = portals.far_apart(given, table)
        assert not verdict.ok
        assert "lisez la colonne `nom_du_par`" in verdict.message


def test_another_count_of_parkings_is_named():
    places = pd.Series([400, 300, 200, 100, 100, 50, 30, 20, 10, 5])
    table = pd.DataFrame({"nb_places": places})
    three = portals.five_largest(places.nlargest(3).sum() / places.sum(), table)
    assert "les 3 plus grands parkings" in three.message
    eight = portals.five_largest(places.nlargest(5).sum() / places.nlargest(8).sum(), table)
    assert "la table `parkings`" in eight.message


def test_a_letter_that_speaks_of_no_table_is_told_what_to_name():
    letter = (
        "Bonjour, je suis un ancien menuisier de Lusignan et je passe souvent devant votre mairie avec mon chien. "
        "Pourriez-vous me dire si le guichet ouvre le jeudi à 9 h 30 ? Merci beaucoup."
    )
    about, where = portals.letter(letter)
    assert about.startswith("De quoi parlez-vous")
    assert "la colonne ou la ligne" in where


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({}, ""),
        ({"unit": "arrêts"}, "se compte en passages"),
        ({"source": "ATMO, 2019"}, "publiés par Vitalis"),
        ({"source": "Vitalis"}, "La source n’a pas d’année"),
        ({"title": "Plus de bus à Buxerolles"}, "La figure ne montre pas «\xa0Buxerolles\xa0»"),
        ({"title": "Un bus passe à 20 h"}, "Aucune heure ici."),
    ],
)
def test_a_free_figure_keeps_the_words_of_its_ground(words, told):
    fig, ax = figure()
    ax.barh(["Gare", "Rondy"], [640, 410])
    kept = {"title": "La gare ne dort jamais", "unit": "passages de bus", "source": "Vitalis, 2023"}
    figtext.annotate(fig, **kept | words)
    ground = {"values": [410, 640], "units": ["passages"], "publisher": "Vitalis"}
    ground |= {"elsewhere": ["Buxerolles"], "banned": {r"\d h\b": "Aucune heure ici."}}
    judged = portals.own_ground(fig, [{"values": [1], "units": [], "publisher": "ATMO"}, ground])
    assert told in " ".join(judged) if told else judged.ok


def test_a_word_of_the_same_family_is_told_apart():
    reports = catalogue(titre=["Signalement des anomalies", "Parkings"], producteur=[None, None])
    assert "de la même famille" in str(portals.right_word("signaler", reports))
    assert "« trou » ne trouve aucun jeu" in str(portals.right_word("trou", reports)).replace("\u00a0", " ")


def test_a_letter_may_name_a_card_and_a_meter():
    said = portals.letter(
        "Bonjour, pour le Palais de Justice, la fiche de 2022 dit 140 places et le compteur 70, le même mois. "
        "Pourriez-vous me dire lequel des deux est juste, et depuis quand ? Merci beaucoup."
    )
    assert said == []
