"""Une borne, une part qui est déjà une barre, une heure : un titre libre les vérifie, sans les prendre pour autre chose."""

import matplotlib
import pandas as pd
import pytest

from datakit.answers import cell, expect
from figaudit.base import figtext
from figaudit.base.theme import figure

matplotlib.use("Agg")

JUDGE = expect.figure("datakit.answers.judges:claims")
SCORES = {"Fraîcheur": 17.2, "Licence": 13.21, "Formats": 97.3, "Description": 86, "Géographie": 88}
OLD = {"Fraîcheur": 17.2, "Licence": 13.21}
ADMITTED = {"A": 82, "B": 68, "C": 34, "D": 35, "E": 24, "F": 7}
CALLED = {"prénoms blancs": 9.7, "prénoms noirs": 6.4}
ALERTED = {"Afro-Américain": 42, "Blanc": 22}
AIR = {"0 h": 9, "1 h": 9, "2 h": 10, "3 h": 12, "4 h": 38, "5 h": 38, "6 h": 38, "7 h": 49, "8 h": 40}
STOPS = {"Notre-Dame": 690, "Gare": 392, "Théâtre": 300}
OUTINGS = {
    "Formation, emploi": 48,
    "Environnement": 38,
    "Animations locales": 26,
    "Sport": 19,
    "Brocantes, salons": 12,
}
DENSITIES = {"Poitiers": 2115.7, "Buxerolles": 1128.2, "Lusignan": 66}
YEARLY = {"tous les 4 ans": 20.8, "tous les 5 ans": 16.6, "tous les 8 ans": 10.4}
SUNDAY = [400, 420, 462, 440, 410]
FRIDAY = [410, 520, 800, 990, 700]


def judged(values, unit, title):
    fig, ax = figure()
    if isinstance(values, list):
        day = "2015-02-08" if values is SUNDAY else "2015-02-06"
        ax.plot(pd.date_range(f"{day} 06:00", periods=len(values), freq="h"), values)
    elif values is AIR:
        ax.bar(list(values), list(values.values()))
    else:
        ax.barh(list(values), list(values.values()))
        ax.invert_yaxis()
    return JUDGE(figtext.annotate(fig, title=title, unit=unit, source="le kit, 2023"), None)


CONFIRMED = [
    (SCORES, "%", "La fraîcheur ne dépasse pas 20 %"),
    (SCORES, "%", "La fraîcheur est sous 20 %"),
    (SCORES, "%", "La licence n’atteint pas 20 %"),
    (SCORES, "%", "Moins de 20 % pour la licence"),
    (SCORES, "%", "La fraîcheur est inférieure à 20 %"),
    (SUNDAY, "ppm", "Dimanche, le CO₂ reste sous 500 ppm"),
    (SUNDAY, "ppm", "Le CO₂ ne dépasse pas 500 ppm"),
    (SUNDAY, "ppm", "Dimanche, on mesure moins de 500 ppm"),
    (SUNDAY, "ppm", "Le CO₂ ne descend jamais sous 380 ppm"),
    (FRIDAY, "ppm", "Vendredi, le CO₂ n’atteint pas 1 000 ppm"),
    (ADMITTED, "%", "Dans A, quatre femmes sur cinq sont admises"),
    (ADMITTED, "femmes admises sur cent", "Le département F n’admet presque aucune femme"),
    (AIR, "µg/m³", "La pollution grimpe à 4 h"),
    (STOPS, "passages", "Notre-Dame bat tous les arrêts, avec 690 passages"),
    # La borne d’un nom : son nombre n’est pas sa valeur, ni le « 2 » de « km² ».
    (DENSITIES, "habitants par km²", "Poitiers dépasse 2000 habitants par km²"),
    (DENSITIES, "habitants par km²", "Seule Poitiers dépasse 2000 habitants par km²"),
    (ADMITTED, "sur cent", "Seul le F admet moins de 20 femmes sur cent"),
    (OUTINGS, "sorties", "Quatre thèmes sur cinq restent sous 40 sorties"),
    (ADMITTED, "sur cent", "A admet douze fois plus que F"),
]


@pytest.mark.parametrize(("values", "unit", "title"), CONFIRMED)
def test_what_the_figure_shows_is_confirmed(values, unit, title):
    verdict = judged(values, unit, title)
    assert (verdict.ok, verdict.together) == (True, False), verdict.message


READ_TOGETHER = [
    (SCORES, "%", "La licence ne passe pas la barre des 20 %"),
    (OLD, "%", "15 % : le portail s’endort"),
    (SCORES, "%", "60 % : le portail a la moyenne"),
    (SCORES, "%", "Presque tous les jeux sont lisibles, un sur huit a une licence"),
    (SCORES, "%", "Presque aucune licence"),
    (ADMITTED, "femmes admises sur cent", "B admet deux femmes sur trois"),
    (ADMITTED, "%", "Dans A, trois femmes sur quatre sont admises"),
    (ALERTED, "personnes alertées sur cent", "Deux Afro-Américains sur cinq alertés à tort"),
    (CALLED, "rappels pour cent CV", "Un prénom noir fait perdre un rappel sur trois"),
    (SCORES, "%", "Bravo pour les formats, bonnet d’âne pour la licence"),
    (SCORES, "%", "Licence et fraîcheur : zéro pointé"),
    (AIR, "µg/m³", "La pollution grimpe à 6 h, quand les voitures démarrent"),
    (AIR, "µg/m³", "La pollution monte seulement à 1 h"),
    (STOPS, "passages", "Les moins de 800 ans sont nombreux"),  # la borne d’une autre grandeur
    (
        YEARLY,
        "tonnes par an",
        "Renouveler tous les cinq ans évite 17 tonnes par an",
    ),  # un écart, et non sa barre
    (YEARLY, "tonnes par an", "Renouveler tous les huit ans évite 11 tonnes par an"),
    (YEARLY, "tonnes par an", "Garder huit ans reste sous 11 tonnes"),  # une seule barre, mais laquelle ?
    (
        OUTINGS,
        "sorties",
        "On préfère la nature au sport",
    ),  # le sport n’est pas premier : il est le second terme
]


@pytest.mark.parametrize(("values", "unit", "title"), READ_TOGETHER)
def test_what_it_does_not_settle_is_read_together(values, unit, title):
    verdict = judged(values, unit, title)
    assert (verdict.ok, verdict.together) == (True, True), verdict.message


REFUSED = [
    (SCORES, "%", "Les formats sont sous 50 %", "« Formats » sous 50 : on lit 97,3."),
    (SCORES, "%", "La description reste sous 80 %", "« Description » sous 80 : on lit 86."),
    (FRIDAY, "ppm", "Le CO₂ ne dépasse jamais 900 ppm", "rien ne dépasse 900 : on lit 990."),
    (FRIDAY, "ppm", "Le CO₂ reste au-dessus de 500 ppm", "au moins 500 : on lit 410."),
    (ADMITTED, "femmes admises sur cent", "C admet deux femmes sur trois", "on lit 34 sur cent pour « C »."),
    (ADMITTED, "%", "Dans F, quatre femmes sur cinq sont admises", "on lit 7 sur cent pour « F »."),
    (ADMITTED, "femmes admises sur cent", "A n’admet presque aucune femme", "presque pas : on lit 82"),
    (ALERTED, "personnes alertées sur cent", "Quatre personnes sur cinq alertées à tort", "vont de 22 à 42, sur cent."),
    (OLD, "%", "72 % : le portail s’endort", "ni une barre, ni deux réunies"),
    (AIR, "µg/m³", "Le dioxyde d’azote monte à 5 h", "on lit 38 juste avant, 38 à cette heure, 38 ensuite."),
    (STOPS, "passages", "Tous les arrêts ont 690 passages", "on lit aussi 300."),
    (DENSITIES, "habitants par km²", "Poitiers dépasse 3000 habitants par km²", "au-dessus de 3 000 : on lit 2 115,7."),
    (DENSITIES, "habitants par km²", "Seule Poitiers dépasse 1000 habitants par km²", "on lit aussi 1 128,2 pour « Buxerolles »."),
    (OUTINGS, "sorties", "Trois thèmes sur cinq restent sous 20 sorties", ""),
    (OUTINGS, "sorties", "On préfère le sport à la formation", "on lit 19 pour « Sport » et 48"),
    (ADMITTED, "sur cent", "F admet douze fois plus que A", "on lit 82 pour « A », et 7 pour « F »."),
    (ADMITTED, "sur cent", "Le F admet douze fois plus de femmes que le A", "Le titre dit le contraire"),
    (ADMITTED, "sur cent", "Le A admet 7 femmes sur cent, le F 82", "échange deux valeurs"),
]  # fmt: skip


@pytest.mark.parametrize(("values", "unit", "title", "told"), REFUSED)
def test_what_the_figure_denies_is_refused(values, unit, title, told):
    verdict = judged(values, unit, title)
    assert not verdict.ok
    assert told in verdict.message.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_part_of_more_than_what_is_drawn_is_not_denied(monkeypatch):
    causes = {"tué à l’ennemi": 66, "de blessures de guerre": 18, "disparu": 3, "maladie": 14}
    monkeypatch.setattr(cell, "source", lambda: "compte = causes.value_counts().head(4)")
    verdict = judged(causes, "hommes", "La moitié ont été tués à l’ennemi")
    assert (verdict.ok, verdict.together) == (True, True), verdict.message


def test_what_the_title_says_keeps_its_accents():
    causes = {"tué à l’ennemi": 66, "de blessures de guerre": 18, "maladie": 14}
    verdict = judged(causes, "hommes", "Un dixième des hommes ont été tués à l’ennemi")
    assert "tués à l’ennemi" in verdict.message.casefold()
