"""Un titre libre, comparé à sa figure : démenti, confirmé, ou rendu avec ce qui s’y lit."""

import re

import matplotlib
import pandas as pd
import pytest

from datakit import load, maps
from datakit.answers import expect
from datakit.answers.claimed import reading
from datakit.answers.claims.said import WORDS
from datakit.subjects import names
from figaudit.base import figtext
from figaudit.base.theme import figure

matplotlib.use("Agg")

SCORES = {"Formats": 97.28, "Licence": 13.21}
STOPS = {"Poitiers": 245, "Chasseneuil": 46, "Migné": 42, "Lusignan": 40, "Biard": 90, "Buxerolles": 31}
GROWTH = {"Biard": 10, "Migné": 4, "Poitiers": 2}
RENEWALS = {"tous les 4 ans": 39.5, "tous les 5 ans": 31.6, "tous les 6 ans": 26.3, "tous les 8 ans": 19.8}
MEN = {"Marié": 76, "Célibataire": 48, "Veuf": 2, "Divorcé": 1}
OUTINGS = {"Formation, emploi": 48, "Environnement": 38, "Sport": 19, "Brocantes, salons": 12}
NIGHT = {"0 h": 9, "1 h": 12, "2 h": 11, "3 h": 15, "4 h": 20, "5 h": 30, "6 h": 49, "7 h": 66}
MONTHS = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
FIRST_NAMES = {"Emma": 6401, "Manon": 5044, "Jade": 4900, "Léa": 3400, "Clara": 3323}
KWH = dict(zip(MONTHS, [35, 33, 29, 25, 22, 20, 17, 14.2, 21, 26, 31, 35.5], strict=True))
ADMITTED = {"A": 82, "B": 68, "C": 34, "D": 35, "E": 24, "F": 7}
PLACES = {"compteur, 2022": 70, "fiche, 2022": 140, "compteur, 2025": 228}
CO2 = [456, 428, 700, 1139, 800, 444]
ALERTED = {"afro-américain": 42, "blanc": 22, "autre": 17}
FREE = "alertés à tort, pour cent personnes non arrêtées"
RECALLS = {"afro-américain": 6.4, "blanc": 9.7}
LOANS = dict(zip(range(2011, 2023), [22.7, 24, 26, 28, 29, 30.7, 29, 28, 27, 11.6, 15, 17.2], strict=True))


def drawn(values, unit, title):
    fig, ax = figure()
    if values is CO2:
        ax.plot(pd.date_range("2015-02-10 06:00", periods=6, freq="h"), CO2)
    elif values in (LOANS, KWH):
        ax.bar(list(values), list(values.values()))
    else:
        ax.barh(list(values), list(values.values()))
        ax.invert_yaxis()
    return figtext.annotate(fig, title=title, unit=unit, source="le kit, 2023")


DENIED = [
    (STOPS, "arrêts", "Aucune commune n’a plus de 50 arrêts", "Le titre n’en met aucun au-dessus de 50, et le dessin 2"),
    (PLACES, "places", "Les trois relevés donnent le même nombre de places", "on lit 228 pour « Compteur, 2025 », et 70"),
    (PLACES, "places", "La fiche et le compteur sont d’accord : 140 places", "Le titre"),
    (PLACES, "places", "La fiche et le compteur se valent", "on lit 140 pour « Fiche », et 70 pour « Compteur, 2022 »"),
    (OUTINGS, "annonces", "Le sport et les brocantes ont autant d’annonces", "on lit 19 pour « Sport », et 12"),
    (KWH, "kWh par jour", "Autant de kWh en août qu’en janvier", "Le titre"),
    (FIRST_NAMES, "naissances", "Jade est deuxième derrière Emma", "« Jade » au rang 2, mais le dessin au rang 3."),
    (FIRST_NAMES, "naissances", "Jade est avant-dernière", "« Jade » au rang 4, mais le dessin au rang 3."),
    (SCORES, "%", "Plus de la moitié des jeux citent leur licence", "« Licence » n’en fait que 13 %."),
    (SCORES, "%", "Aucun jeu ne cite sa licence", "on lit 13,21 pour « Licence »."),
    (SCORES, "%", "La licence est le point fort du portail", "« Formats » vaut 97,28"),
    (STOPS, "arrêts", "Toutes les communes ont autant d’arrêts", "on lit 245 pour « Poitiers »"),
    (MEN, "hommes", "Presque tous ces hommes étaient mariés", "« Marié » n’en fait que 60 %."),
    (OUTINGS, "sorties", "La formation a dix fois plus de sorties que le sport", "on lit 48 pour « formation »"),
    (OUTINGS, "sorties", "Il n’y a aucune brocante", "on lit 12 pour « Brocante »."),
    (NIGHT, "µg/m³", "La pollution baisse toute la nuit", "on passe de 9 à 12."),
    (NIGHT, "µg/m³", "La pollution est au plus haut à 3 h", "Le plus haut est 66, pour « 7 h »"),
    (LOANS, "milliers", "Les prêts ont triplé depuis 2011", "on passe de 22,7 à 17,2."),
    (LOANS, "milliers", "Les prêts triplent en dix ans", "on passe de 24 à 17,2."),
    (LOANS, "milliers", "On emprunte deux fois moins qu’en 2011", "on passe de 22,7 à 17,2."),
    (PLACES, "places", "Toutes les sources disent 228 places", "Le titre dit toujours 228 : on lit aussi 70."),
    (PLACES, "places", "Le compteur donne toujours moins que la fiche", "on lit 228 pour « Compteur, 2025 »"),
    (CO2, "ppm de CO₂", "Le CO₂ baisse toute la journée", "on passe de 428 à 700."),
    (CO2, "ppm de CO₂", "Le CO₂ redescend le soir", "la courbe s’arrête à 11 h 00."),
    (OUTINGS, "sorties", "Deux annonces sur trois parlent d’emploi", "on lit 48 pour « Emploi », sur 117 en tout"),
    (STOPS, "arrêts", "Buxerolles dépasse toutes les autres communes", "on lit 31, et 245 pour « Poitiers »."),
    (STOPS, "arrêts", "Poitiers a 7 fois plus d’arrêts que Buxerolles", "245 divisé par 31 font 7,9."),
    ({"Formats": 97, "Licence": 13}, "%", "La licence vaut sept fois les formats", "on lit 97 pour « Formats », et 13 pour « Licence »"),
    (CO2, "ppm de CO₂", "Le CO₂ reste à 400 toute la journée", "Le titre dit toujours 400 : on lit aussi 1 139."),
    # Un superlatif qui désigne un nom, une comparaison : vérifiés sur les barres, quel que soit le mot.
    (STOPS, "arrêts", "Buxerolles est la commune la plus servie", "on lit 31, et 245 pour « Poitiers »."),
    (STOPS, "arrêts", "Aucune commune n’est aussi servie que Biard", "Le titre met « Biard » au premier rang : on lit 90, et 245 pour « Poitiers »."),
    (STOPS, "arrêts", "Aucune n’a moins d’arrêts que Biard", "Le titre met « Biard » au dernier rang : on lit 90, et 31 pour « Buxerolles »."),
    (STOPS, "arrêts", "Poitiers est la commune la moins servie", "on lit 245, et 31 pour « Buxerolles »."),
    (STOPS, "arrêts", "Poitiers a plus d’arrêts que les cinq autres réunies", "on lit 245, et 249 pour eux."),
    (SCORES, "%", "La licence a la meilleure note", "on lit 13,21, et 97,28 pour « Formats »."),
    (SCORES, "%", "La licence est mieux notée que les formats", "on lit 13,21 d’un côté, 97,28 de l’autre."),
    # Des verbes et des rangs de tous les jours.
    (STOPS, "arrêts", "Buxerolles fait mieux que Biard", "on lit 31 pour « Buxerolles » et 90 pour « Biard »"),
    (STOPS, "arrêts", "Biard détrône Poitiers", "on lit 90 pour « Biard » et 245 pour « Poitiers »"),
    (STOPS, "arrêts", "Migné est cinquième", "« Migné » au rang 5, mais le dessin au rang 4"),
    (SCORES, "%", "La licence est la meilleure", "on lit 13,21, et 97,28 pour « Formats »"),
    (NIGHT, "µg/m³", "La pollution recule entre 6 h et 7 h", "de 49 à 66"),
    (FIRST_NAMES, "naissances", "Emma et Manon dépassent toutes les deux 6 000", "on lit 5 044 pour « Manon »"),
    (MEN, "hommes", "Un soldat sur dix est veuf", "Le titre en annonce 10 %"),
    (GROWTH, "% d’habitants", "Biard gagne le plus d’habitants", "10 % de 200 font moins que 2 % de 80 000."),
    # Deux mois, deux années ; chaque pas d’une évolution ; une borne.
    (KWH, "kWh", "La consommation est plus faible en décembre qu’en août", "35,5 pour « Décembre », et 14,2 pour « Août »"),
    (KWH, "kWh", "On consomme plus en août qu’en décembre", "14,2 pour « Août », et 35,5 pour « Décembre »"),
    (KWH, "kWh", "Août dépasse décembre", "14,2 pour « Août », et 35,5 pour « Décembre »"),
    (KWH, "kWh", "Décembre consomme moins qu’août", "35,5 pour « Décembre », et 14,2 pour « Août »"),
    (LOANS, "milliers", "On emprunte plus de films en 2022 qu’en 2011", "17,2 pour « 2022 », et 22,7 pour « 2011 »"),
    (LOANS, "milliers", "2020 bat toutes les autres années", "on lit 11,6, et 30,7 pour « 2016 »"),
    (LOANS, "milliers", "Les prêts augmentent chaque année", "Le titre dit « chaque année », mais on passe de 30,7 à 29."),
    (KWH, "kWh", "Jamais plus de 30 kWh", "on lit 35,5"),
    (NIGHT, "µg/m³", "L’air est plus pur à 7 h qu’à minuit", "on lit 66 pour « 7 h », et 9 pour « Minuit »"),
    (KWH, "kWh", "Jamais moins de 20 kWh", "on lit 14,2"),
    (STOPS, "arrêts", "Poitiers compte plus de 300 arrêts", "Le titre dit « Poitiers » au-dessus de 300 : on lit 245."),
    # La part se prend sur ce que dit l’unité, et non sur ce qu’elle compte.
    (ALERTED, FREE, "Presque une alerte sur deux est fausse pour les Afro-Américains", "pour cent personnes non arrêtées"),
    (ALERTED, FREE, "42 % des alertes sont fausses pour les Afro-Américains", "compte pour cent personnes non arrêtées"),
    (ALERTED, FREE, "42 % des Afro-Américains alertés le sont à tort", "compte pour cent personnes non arrêtées"),
    (ALERTED, FREE, "42 % des alertes visent des Afro-Américains non arrêtés", "compte pour cent personnes non arrêtées"),
    (ADMITTED, "femmes admises sur cent candidates", "82 % des admis en A sont des femmes", "compte sur cent candidates"),
    (RECALLS, "rappels pour cent CV envoyés", "9,7 % des rappels vont aux Blancs", "pour cent CV envoyés"),
    # Perdre la première place, c’est ne pas l’avoir.
    (STOPS, "arrêts", "Poitiers a perdu sa première place", "Le titre ôte la première place à « Poitiers »"),
    # Un écart se juge contre les deux barres que l’on nomme ; « de plus » se compte sur la plus petite, « de moins » sur la plus grande.
    (FIRST_NAMES, "naissances", "Emma devance Manon de 1 500 naissances", "un écart de 1 500 naissances"),
    (FIRST_NAMES, "naissances", "Emma : 21 % de plus que Manon", "27 % de 5 044"),
    (FIRST_NAMES, "naissances", "Manon : 27 % de moins qu’Emma", "21 % de 6 401"),
    (RECALLS, "rappels pour cent CV envoyés", "33 % de rappels en plus pour un prénom blanc", "52 % de 6,4"),
    (RENEWALS, "tonnes", "Garder 5 ans au lieu de 4 évite 20 tonnes", "un écart de 20 tonnes"),
    (RENEWALS, "tonnes", "Garder 5 ans au lieu de 4 évite la moitié", "20 % de 39,5"),
    (RENEWALS, "tonnes", "Un ordi gardé 8 ans pèse trois fois moins qu’un ordi gardé 4 ans", "39,5 divisé par 19,8 font 2"),
    (RENEWALS, "tonnes", "Garder 4 ans au lieu de 8 divise par deux le CO₂", "39,5 pour « Tous les 4 ans », et 19,8"),
    (STOPS, "arrêts", "Biard prend la tête à Poitiers", "on lit 90 pour « Biard » et 245 pour « Poitiers »"),
]  # fmt: skip


@pytest.mark.parametrize(("values", "unit", "title", "told"), DENIED)
def test_a_drawn_value_denies_a_title(values, unit, title, told):
    assert told in reading(drawn(values, unit, title)).denied.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("values", "unit", "title"),
    [
        (SCORES, "%", "Les formats dépassent la licence"),
        (FIRST_NAMES, "naissances", "Manon est deuxième derrière Emma"),
        (FIRST_NAMES, "naissances", "Emma domine, Manon la suit"),
        (FIRST_NAMES, "naissances", "Léa est avant-dernière"),
        (SCORES, "%", "La licence n’est citée que dans 13 % des cas"),
        (SCORES, "%", "Formats 97 %, licence 13 %"),
        (MEN, "hommes", "Les mariés sont plus nombreux que les célibataires"),
        (OUTINGS, "sorties", "La formation est le thème le plus annoncé"),
        (NIGHT, "µg/m³", "La pollution culmine à 7 h"),
        (LOANS, "milliers", "Les prêts sont au plus bas en 2020"),
        (STOPS, "arrêts", "Poitiers dépasse toutes les autres communes"),
        (STOPS, "arrêts", "Poitiers a 8 fois plus d’arrêts que Buxerolles"),
        ({"Formats": 97, "Licence": 13}, "%", "Les formats valent sept fois la licence"),
        (STOPS, "arrêts", "Buxerolles a huit fois moins d’arrêts que Poitiers"),
        (STOPS, "arrêts", "Poitiers a presque 8 fois plus d’arrêts que Buxerolles"),
        (NIGHT, "µg/m³", "La pollution monte à 7 heures"),
        (NIGHT, "µg/m³", "À 7 h, l’air est sept fois plus pollué qu’à minuit"),
        (NIGHT, "µg/m³", "La pollution monte de 5 h à 7 h"),
        (STOPS, "arrêts", "Biard fait mieux que Buxerolles"),
        (STOPS, "arrêts", "Poitiers est la commune la plus servie"),
        (SCORES, "%", "Les formats sont mieux notés que la licence"),
        (RENEWALS, "tonnes", "Tous les huit ans, on émet deux fois moins que tous les quatre ans"),
        (STOPS, "habitants par km²", "Poitiers est la plus dense"),
        (STOPS, "habitants par km²", "Poitiers a 8 fois plus d’habitants par km² que Buxerolles"),
        (STOPS, "habitants", "Poitiers est la plus peuplée"),
        (KWH, "kWh", "La consommation est plus forte en décembre qu’en août"),
        (FIRST_NAMES, "naissances", "Emma devance Manon de 1 357 naissances"),
        (KWH, "kWh", "La consommation est plus élevée en janvier qu’en août"),
        (LOANS, "milliers", "On emprunte moins de films en 2022 qu’en 2011"),
        (LOANS, "milliers", "2016 bat toutes les autres années"),
        (STOPS, "arrêts", "Poitiers a plus de 200 arrêts"),
        (KWH, "kWh", "Jamais plus de 40 kWh"),
        (STOPS, "arrêts", "Aucune commune n’est aussi servie que Poitiers"),
        (FIRST_NAMES, "naissances", "Emma : 27 % de plus que Manon"),
        (FIRST_NAMES, "naissances", "Manon : 21 % de moins qu’Emma"),
        (RECALLS, "rappels pour cent CV envoyés", "Moitié de rappels en plus pour un prénom blanc"),
        (RENEWALS, "tonnes", "Passer de quatre à six ans évite un tiers des tonnes"),
        (RENEWALS, "tonnes", "Huit ans plutôt que quatre évite 20 tonnes"),
        (RENEWALS, "tonnes", "Garder 5 ans au lieu de 4 évite 7,9 tonnes"),
        (RENEWALS, "tonnes", "Un ordi gardé 8 ans pèse moitié moins qu’un ordi gardé 4 ans"),
        (RENEWALS, "tonnes", "Garder 8 ans au lieu de 4 divise par deux le CO₂"),
        (STOPS, "arrêts", "Biard perd la première place au profit de Poitiers"),
        (STOPS, "arrêts", "Aucune commune n’a moins de 31 arrêts"),
    ],
)
def test_a_title_that_other_values_would_deny_is_confirmed(values, unit, title):
    assert reading(drawn(values, unit, title)).confirmed


@pytest.mark.parametrize(
    ("values", "unit", "title"),
    [
        (SCORES, "%", "Un portail que l’on oublie"),
        (SCORES, "%", "La licence recale presque tous les jeux"),  # la barre compte ceux que l’on garde
        (STOPS, "arrêts", "Biard a perdu sa première place"),  # vrai, mais l’a-t-elle eue ?
        (STOPS, "arrêts", "Aucune commune n’égale Poitiers"),
        (STOPS, "arrêts", "Aucune commune n’est aussi petite que Buxerolles"),
        # Une borne qui n’est pas pour tous, ni celle du nom ; « loin de » n’est pas une valeur.
        (STOPS, "arrêts", "Quatre communes n’atteignent pas 50 arrêts"),
        (STOPS, "arrêts", "Derrière Poitiers, toutes les communes sous 100 arrêts"),
        (LOANS, "milliers", "En 2022, on reste loin des 30 milliers de 2016"),
        (MEN, "hommes", "48 de ces hommes étaient mariés"),
        (MEN, "hommes", "La plupart étaient mariés"),  # d’autres barres ont pu rester dans la table
        (MEN, "hommes", "Ils étaient loin de chez eux"),
        (OUTINGS, "sorties", "La formation est plus annoncée que la musique"),  # qui n’est pas dessinée
        (LOANS, "milliers", "Les prêts ont baissé d’un quart depuis 2011"),
        (KWH, "kWh", "La consommation double en hiver"),
        (PLACES, "places", "Le compteur annonce 70 places, la fiche le double"),
        (PLACES, "places", "Changer de fiche tous les 8 ans évite 88 places perdues"),
        (CO2, "ppm de CO₂", "Le CO₂ double dans la journée"),
        (CO2, "ppm de CO₂", "Le CO₂ frôle les 1 200 ppm"),
        (PLACES, "places", "Le compteur de 2022 compte la moitié de la fiche"),
        ({"A": 82, "F": 7}, "femmes admises sur cent", "F ferme la porte à neuf candidates sur dix"),
        # Une heure, une année que la figure ne montre pas ; un sommet en chemin ; un rapport mal arrondi.
        (NIGHT, "µg/m³", "La pollution monte à 19 heures"),
        (NIGHT, "µg/m³", "La pollution monte à midi"),
        (LOANS, "milliers", "Les prêts s’effondrent depuis 1990"),
        (LOANS, "milliers", "Les prêts s’effondrent depuis 2011"),
        (LOANS, "milliers", "Les prêts baissent de plus en plus"),
        (STOPS, "arrêts", "Poitiers a presque 9 fois plus d’arrêts que Buxerolles"),
        (STOPS, "arrêts", "Chasseneuil a 1,8 fois plus d’arrêts que Buxerolles"),
        (STOPS, "arrêts", "Poitiers est dépassée par toutes les autres"),
        # Ce que la longueur d’une barre ne dit pas, ou pas du premier.
        (STOPS, "arrêts", "Buxerolles est la commune la plus charmante"),
        (STOPS, "arrêts", "Biard est l’une des plus desservies"),
        (STOPS, "minutes d’attente", "Buxerolles est la commune la plus servie"),
        (
            RENEWALS,
            "tonnes",
            "Garder cinq ans, c’est deux fois moins de CO₂",
        ),  # deux barres, mais lesquelles ?
        (RENEWALS, "tonnes", "Garder trois fois plus longtemps, c’est trois fois mieux"),
        # Une pièce du titre que rien n’a lue : un rang, une grandeur, un accord, un écart, une année, une heure, un « tous ».
        ({**STOPS, "Croutelle": 31}, "arrêts", "Migné est deuxième avec 42 arrêts"),
        (STOPS, "arrêts", "Poitiers est la commune la plus servie, loin devant les autres"),
        (STOPS, "arrêts", "Poitiers écrase toutes les autres communes"),
        (FIRST_NAMES, "naissances", "Emma domine en 1975"),
        (FIRST_NAMES, "naissances", "Emma est la plus donnée, toujours"),
        (STOPS, "arrêts", "Le samedi, Poitiers est la commune la plus servie"),
        # Une autre grandeur que celle de l’unité.
        (GROWTH, "% d’habitants", "Biard est la plus peuplée"),
        (STOPS, "habitants par km²", "Poitiers est la plus peuplée"),
        (STOPS, "habitants", "Poitiers est la plus dense"),
        (STOPS, "km²", "Poitiers a plus d’habitants que Biard"),
        (STOPS, "habitants par km²", "Biard est la commune la moins étendue"),
        (STOPS, "arrêts", "Trois communes ont plus de 30 arrêts"),
        (STOPS, "arrêts", "Poitiers a gagné plus de 30 arrêts"),
        (STOPS, "milliers d’arrêts", "Poitiers a plus de 25 000 arrêts"),
        # Un mouvement qui revient, qui a commencé avant ; une cause ; « plus de » huit fois, pour 7,9.
        (KWH, "kWh", "La consommation est plus forte en décembre et plus faible en août"),
        (KWH, "kWh", "Le chauffage fait exploser décembre, août reste calme"),
        (LOANS, "milliers", "Les prêts baissent"),
        (LOANS, "milliers", "Les prêts reculent dès 2019"),
        (STOPS, "arrêts", "Poitiers a plus de 8 fois plus d’arrêts que Buxerolles"),
    ],
)
def test_another_title_is_neither_denied_nor_confirmed(values, unit, title):
    read = reading(drawn(values, unit, title))
    assert (read.denied, read.confirmed) == ("", False)


#: Ce que la machine ne tranche pas : la figure répond de ce que le titre nomme, bien ou mal orthographié, affirmé ou nié.
RECALLED = [
    (STOPS, "arrêts", "Poitiers est loin devant", "Poitiers : 245 arrêts (le plus haut des 6) ; Biard : 90 (2e sur 6)"),
    (STOPS, "arrêts", "Biard n’est que troisième", "Poitiers : 245 (le plus haut des 6)"),
    (NIGHT, "µg/m³", "À minuit, l’air n’est pas si pur", "0 h : 9 µg/m³ (le plus bas des 8)"),
    (KWH, "kWh", "Décembre et janvier se valent presque", "janv. : 35 kWh (2e sur 12) ; déc. : 35,5 (le plus haut des 12)"),
    (FIRST_NAMES, "naissances", "Clara n’est pas la dernière", "Clara : 3 323 naissances (le plus bas des 5)"),
    (FIRST_NAMES, "naissances", "Emma talonne Jade", "Emma : 6 401 naissances (le plus haut des 5) ; Jade : 4 900 (3e sur 5)"),
    (STOPS, "arrêts", "Nos bus passent vers 60 endroits", "Rien n’est à 60 : la valeur la plus proche est Chasseneuil (46)."),
    (OUTINGS, "sorties", "L’envirronement attire du monde", "Environnement : 38 sorties (2e sur 4)"),
    (OUTINGS, "sorties", "Il manque surtout du sport", "Sport : 19 sorties (3e sur 4)"),
    (OUTINGS, "sorties", "Un bon tiers parle d’emploi", "Formation, emploi : 48 sorties (le plus haut des 4, 41 % du total)"),
    (STOPS, "habitants par km²", "La moitié s’entasse à Poitiers", "Poitiers : 245 habitants par km² (le plus haut des 6)."),
    ({"Biard": 6, "Vouneuil-sous-Biard": 5, "Croutelle": 9}, "arrêts", "Biard n’est pas si petite", "nommez.\nBiard : 6 arrêts (2e sur 3)."),
    (RENEWALS, "tonnes", "Passer de quatre à six ans évite presque un tiers des tonnes", "L’écart est de 13,2 : 33 % de 39,5."),
    (RENEWALS, "tonnes", "Garder 5 ans au lieu de 4 n’évite pas la moitié", "L’écart est de 7,9 : 20 % de 39,5."),
    (RENEWALS, "tonnes", "Huit ans plutôt que quatre évite environ 20 tonnes", "tous les 4 ans : 39,5 tonnes (le plus haut des 4) ; tous les 8 ans : 19,8"),
    (MEN, "hommes", "Les mariés l’emportent de 28 hommes", "28 : c’est l’écart entre Marié (76) et Célibataire (48)."),
    (MEN, "hommes", "Un seul divorcé parmi eux", "Divorcé : 1 (le plus bas des 4)."),
    (ADMITTED, "femmes admises sur cent", "E admet plus de candidates que C", "C : 34 femmes admises sur cent (4e sur 6) ; E : 24 (5e sur 6)"),
    (ADMITTED, "femmes admises sur cent", "Au département F, on en admet 82", "82 : c’est la valeur lue pour A."),
    (PLACES, "places", "La fiche annonce le triple du compteur", "compteur, 2022 : 70 places (le plus bas des 3) ; fiche, 2022 : 140"),
    (LOANS, "milliers", "2020 n’est pas la pire année", "2020 : 11,6 milliers (le plus bas des 12)"),
    (MEN, "hommes", "Ils étaient loin de chez eux", "Marié : 76 hommes (le plus haut des 4) ; Divorcé : 1"),
    # La barre que désigne un superlatif ; de part et d’autre d’une borne ; un tout que le titre écrit ; deux barres réunies.
    (STOPS, "arrêts", "Biard a trois fois plus d’arrêts que la moins servie", "Buxerolles : 31 (le plus bas des 6).\nL’écart est de 59 : 90 vaut 2,9 fois 31."),
    (STOPS, "arrêts", "Poitiers a presque trois fois plus d’arrêts que la deuxième", "Biard : 90 (2e sur 6).\nL’écart est de 155 : 245 vaut 2,7 fois 90."),
    # Une autre unité que celle de la figure.
    (RENEWALS, "tonnes par an, pour mille portables", "Garder 8 ans au lieu de 4 évite 20 kg par personne", "La figure compte en « tonnes par an, pour mille portables » : votre titre aussi ?"),
    (STOPS, "arrêts", "Presque toutes les communes ont moins de 50 arrêts", "Sous 50 : 4 sur 6."),
    (STOPS, "arrêts", "Poitiers et Biard sont les seules au-dessus de 60", "Sous 60 : 4 sur 6."),
    (MEN, "hommes", "76 de ces 128 hommes étaient mariés, et ce n’est pas rien", "Marié : 76 hommes (le plus haut des 4, 59 % de 128)."),
    (OUTINGS, "sorties", "Emploi et environnement raflent sept annonces sur dix", "Ensemble : 86, 74 % du total."),
    # Une saison, par ses mois ; d’où l’on vient, et où l’on arrive.
    (KWH, "kWh par jour", "La consommation double en hiver", "hiver (déc., janv. et févr.), en moyenne : 34,5 kWh par jour."),
    (KWH, "kWh par jour", "La maison consomme deux fois plus en hiver qu’en été", "34,5 kWh par jour ; été (juin, juil. et août), en moyenne : 17,1.\nL’écart est de 17,4 : 34,5 vaut 2,0 fois 17,1."),
    (LOANS, "milliers", "On emprunte moins de films depuis 2016", "2016 : 30,7 milliers (le plus haut des 12) ; 2022 : 17,2 (10e sur 12)."),
    # « 7 tonnes » compte l’unité, et ne nomme pas une barre ; « compte » n’est pas « Fontaine-le-Comte ».
    ({"tous les 6 ans": 28.4, "tous les 7 ans": 24.3, "tous les 8 ans": 21.3}, "tonnes", "Garder 8 ans au lieu de 6 évite environ 7 tonnes", "nommez.\ntous les 6 ans : 28,4 tonnes (le plus haut des 3) ; tous les 8 ans : 21,3"),
    ({"Poitiers": 2107, "Fontaine-le-Comte": 212, "Biard": 254}, "habitants par km²", "Poitiers compte bien du monde", "nommez.\nPoitiers : 2 107 habitants par km² (le plus haut des 3)."),
    # Un nom propre que la figure ne montre pas se dit, et n’en appelle pas un autre.
    (FIRST_NAMES, "naissances", "Chloé est deuxième derrière Emma", "(le plus haut des 5). « Chloé » n’est pas sur la figure."),
    (FIRST_NAMES, "naissances", "Emma est deux fois plus donnée que Ludivine", "(le plus haut des 5). « Ludivine » n’est pas sur la figure."),
    # Deuxième en partant du bas : rien ne le dément, et rien ne le confirme.
    (FIRST_NAMES, "naissances", "Léa est deuxième", "nommez.\nLéa : 3 400 naissances (4e sur 5)"),
    # Un nom dessiné, réuni à un autre qui ne l’est pas : la somme ne se lit nulle part.
    (FIRST_NAMES, "naissances", "Léa et Lea réunies devancent Manon", "Léa : 3 400 (4e sur 5)"),
    # Un rang se lit hors du nom.
    ({"Soldat de 2e classe": 43, "Sergent": 40, "Caporal": 45}, "hommes", "Un homme sur trois est soldat de 2e classe", "nommez.\nSoldat de 2e classe : 43 hommes (2e sur 3"),
]  # fmt: skip


@pytest.mark.parametrize(("values", "unit", "title", "told"), RECALLED)
def test_what_the_title_names_is_recalled_from_the_figure(values, unit, title, told):
    read = reading(drawn(values, unit, title))
    assert (read.denied, read.confirmed) == ("", False)
    assert told in read.seen.replace("\u00a0", " ").replace("\u202f", " ")
    assert len(read.seen.splitlines()) <= 3


@pytest.mark.parametrize(
    ("values", "unit", "title", "is_confirmed"),
    [
        (ALERTED, FREE, "35 % des alertes sont fausses pour les Afro-Américains", False),
        (ALERTED, FREE, "Les alertes se trompent 42 fois sur cent pour les Afro-Américains", False),
        (ALERTED, FREE, "42 Afro-Américains sur cent sont alertés", False),
        (ALERTED, FREE, "42 % des Afro-Américains non arrêtés sont alertés à tort", True),
        (ALERTED, FREE, "Parmi les Blancs non arrêtés, 22 % sont alertés à tort", True),
        (ALERTED, FREE, "Les Afro-Américains reçoivent plus d’alertes à tort que les Blancs", True),
        (ADMITTED, "femmes admises sur cent candidates", "Le département A admet 82 % des candidates", True),
        (STOPS, "arrêts pour mille habitants", "Poitiers a 245 arrêts pour mille vélos", False),
    ],
)
def test_a_percentage_is_confirmed_only_with_its_base(values, unit, title, is_confirmed):
    read = reading(drawn(values, unit, title))
    base = f"La figure compte {re.search('(?:pour|sur) .*', unit)[0]} : votre titre le dit-il ?"
    assert (read.denied, read.confirmed) == ("", is_confirmed)
    assert (base in read.seen.replace("\u00a0", " ").replace("\u202f", " ")) is not is_confirmed


def test_a_base_that_is_said_is_not_asked_for():
    title = "42 % des Afro-Américains qui n’ont pas été arrêtés sont alertés"
    assert "votre titre le dit-il" not in reading(drawn(ALERTED, FREE, title)).seen


@pytest.mark.parametrize(
    ("unit", "title", "is_denied"),
    [
        ("ppm de CO₂", "Le CO₂ ne bouge pas", True),
        ("ppm de CO₂", "Le CO₂ reste stable toute la journée", True),
        ("ppm de CO₂", "Le CO₂ ne varie guère", True),
        ("ppm de CO₂", "Le CO₂ ne bouge pas la nuit", False),
        ("ppm de CO₂", "La température ne bouge pas", False),
        ("ppm de CO₂", "Le CO₂ ne reste pas stable", False),
    ],
)
def test_a_course_said_flat_is_denied_by_a_curve_that_doubles(unit, title, is_denied):
    read = reading(drawn(CO2, unit, title))
    assert ("de 428 à 1\u202f139" in read.denied.replace("\u00a0", "\u202f")) is is_denied
    assert bool(read.denied) is is_denied
    assert not read.confirmed


RANKS = {"Soldat de 2e classe": 43, "Soldat": 11, "Caporal": 12, "Sergent": 10}


@pytest.mark.parametrize(
    "title", ["La majorité étaient des soldats", "Plus de la moitié étaient soldats", "Un soldat sur deux"]
)
def test_a_name_that_others_contain_has_no_part_of_its_own(title):
    assert reading(drawn(RANKS, "hommes", title)).denied == ""


def test_two_bars_joined_by_or_are_added():
    title = "Plus de la moitié de ces hommes étaient mariés ou célibataires"
    read = reading(drawn(MEN, "hommes", title))
    assert read.denied == ""
    assert "98 % du total" in read.seen.replace("\u202f", " ").replace("\u00a0", " ")


#: Deux barres qui ne s’additionnent pas : une part de l’une dans l’autre.
HOUSE = {"maison vide": 4.6, "jour moyen": 26.1}


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("La maison vide consomme le quart d’un jour ordinaire", "4,6 fait 18 % de 26,1 (jour moyen)"),
        ("Vide, elle consomme presque un cinquième d’un jour normal", "4,6 fait 18 % de 26,1"),
        ("Vide, elle consomme 70 % de moins", "82 % de 26,1"),
    ],
)
def test_a_part_of_the_other_bar_is_shown_as_a_part(title, told):
    read = reading(drawn(HOUSE, "kWh par jour", title))
    shown = f"{read.denied} {read.seen}".replace("\u00a0", " ").replace("\u202f", " ")
    assert told in shown


def test_what_falls_by_a_third_is_the_gap_between_two_bars():
    title = "Les rappels tombent d’un tiers avec un prénom afro-américain"
    read = reading(drawn(RECALLS, "rappels pour cent CV envoyés", title))
    assert (read.denied, read.confirmed) == ("", False)
    assert "L’écart est de 3,3" in read.seen
    assert "votre titre le dit-il" not in read.seen


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("La maladie culmine en janvier", "maladie, en janvier 1855 : 1 023 morts (son sommet)."),
        (
            "La maladie atteint son sommet en février",
            "1 023 morts (son sommet) ; maladie, en février 1855 : 823.",
        ),
        ("La maladie recule à partir de mars", "1 023 morts (son sommet) ; maladie, en mars 1855 : 480"),
        ("La maladie tue bien plus que les blessures", "(son sommet) ; maladie, en avril 1855 : 178"),
    ],
)
def test_the_curves_that_a_title_names_are_recalled_at_its_moments(title, told):
    months = pd.date_range("1854-11-01", periods=6, freq="MS")
    fig, ax = figure()
    ax.plot(months, [341, 631, 1023, 823, 480, 178], label="maladie")
    ax.plot(months, [115, 42, 31, 16, 12, 18], label="blessures")
    fig = figtext.annotate(fig, title=title, unit="morts", source="Nightingale, 1858")
    assert told in reading(fig).seen.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("title", "is_denied"),
    [
        ("Elodie a dépassé Aurélie à la fin des années 1980", False),
        ("Elodie dépasse Aurélie dans les années 1980", False),
        ("Elodie dépasse Aurélie dans les années 80", False),
        ("Elodie dépasse Aurélie au début des années 1980", True),
        ("Aurélie dépasse Elodie dans les années 1990", True),
        ("Elodie dépasse Aurélie en 1980", True),
    ],
)
def test_a_decade_is_ten_years_and_not_its_first(title, is_denied):
    years = range(1980, 2000)
    climbing = pd.Series([5000 + 1000 * rank for rank in range(20)], index=years)
    steady = pd.Series([12500 - 10 * (rank % 7) for rank in range(20)], index=years)
    fig = names.curves({"Elodie": climbing, "Aurélie": steady}, title=title, unit="naissances par an")
    assert bool(reading(fig).denied) == is_denied


@pytest.mark.parametrize(
    ("title", "is_denied"),
    [
        ("Elodie a toujours été devant Aurélie", True),
        ("Elodie n’a jamais rattrapé Aurélie", True),
        ("Aurélie n’a jamais dépassé les 20 000", False),
        ("En 1992, Aurélie était plus donnée qu’Elodie", True),
        ("Aurélie monte jusqu’en 1999", True),
        ("Elodie monte jusqu’en 1999", False),
        ("Aurélie n’a cessé de monter depuis 1980", True),
        ("Elodie culmine avant Aurélie", True),
        ("Aurélie culmine avant Elodie", False),
    ],
)
def test_two_curves_deny_what_a_title_says_of_their_course(title, is_denied):
    years = range(1980, 2000)
    climbing = pd.Series([5000 + 1000 * rank for rank in range(20)], index=years)
    falling = pd.Series([11000, 13000, 14000, *(12000 - 500 * rank for rank in range(17))], index=years)
    fig = names.curves({"Elodie": climbing, "Aurélie": falling}, title=title, unit="naissances par an")
    assert bool(reading(fig).denied) == is_denied


@pytest.mark.parametrize(
    ("title", "is_denied"),
    [
        ("À 18 heures, la ligne 3 dépasse la ligne 1", False),
        ("La ligne 1 dépasse la ligne 3 à 18 h", True),
        ("La ligne 3 dépasse la ligne 1 le matin", False),
        ("La ligne 3 dépasse la ligne 1", True),
    ],
)
def test_two_curves_are_compared_at_the_hour_that_is_told(title, is_denied):
    fig, ax = figure()
    hours = range(5, 23)
    ax.plot(hours, [12] * 13 + [9] + [3] * 4, label="ligne 1")
    ax.plot(hours, [8] * 13 + [11] + [1] * 4, label="ligne 3")
    read = reading(figtext.annotate(fig, title=title, unit="départs par heure", source="Vitalis, 2026"))
    assert bool(read.denied) == is_denied


@pytest.mark.parametrize(
    "title", ["Le CO₂ augmente sans cesse", "Le CO₂ monte sans arrêt", "Le CO₂ monte toujours"]
)
def test_a_rise_that_stops_once_is_not_confirmed_as_endless(title):
    fig, ax = figure()
    ax.plot(range(1950, 2015), [6 + rank / 2 - (rank in (30, 31)) * 0.6 for rank in range(65)])
    read = reading(figtext.annotate(fig, title=title, unit="gigatonnes par an", source="CDIAC"))
    assert (read.denied, read.confirmed) == ("", False)


@pytest.mark.parametrize(
    ("title", "is_denied"),
    [
        ("Le CO₂ culmine en fin d’après-midi", True),
        ("Le CO₂ culmine le matin", False),
        ("Le CO₂ grimpe l’après-midi", True),
        ("Le CO₂ baisse l’après-midi", False),
        ("Le CO₂ baisse toute la matinée", True),
    ],
)
def test_a_part_of_the_day_is_read_on_its_hours(title, is_denied):
    hours = pd.date_range("2015-02-10", periods=24, freq="h")
    levels = [*range(430, 422, -1), 1400, 1200, 1100, 1050, *range(1000, 400, -50)]
    fig, ax = figure()
    ax.plot(hours, levels)
    fig = figtext.annotate(fig, title=title, unit="ppm de CO₂", source="le kit, 2023")
    assert bool(reading(fig).denied) == is_denied


def test_a_title_to_read_together_comes_with_what_is_drawn():
    judge = expect.figure("datakit.answers.judges:claims")
    blue = judge(drawn(MEN, "hommes", "Ils étaient loin de chez eux"), None)
    assert blue.together
    assert "Votre titre dit-il bien cela" in blue.seen

    green = judge(drawn(MEN, "hommes", "Les mariés sont plus nombreux que les célibataires"), None)
    assert (green.ok, green.together) == (True, False)
    assert not judge(drawn(MEN, "hommes", "Presque tous ces hommes étaient mariés"), None).ok


@pytest.mark.parametrize(
    ("title", "is_denied"),
    [
        ("Une minute de retard à 8 h 24, et le trajet passe de 21 à 75 minutes", False),
        ("Une minute de retard, et le trajet passe de 30 à 180 minutes", True),
        ("Après 8 h 24, le trajet s’allonge", False),
    ],
)
def test_a_curve_drawn_in_pieces_is_also_read_as_one(title, is_denied):
    fig, ax = figure()
    for start, waits in ((8.0, [45, 33, 21]), (8.42, [75, 60, 43])):
        ax.plot([start, start + 0.2, start + 0.4], waits)
    fig = figtext.annotate(fig, title=title, unit="minutes", source="le kit, 2023")
    assert bool(reading(fig).denied) == is_denied


@pytest.mark.parametrize(
    ("title", "is_confirmed"),
    [("Poitiers est la commune la plus dense", True), ("Poitiers est la plus peuplée", False)],
)
def test_the_title_of_a_map_is_read_on_its_places(title, is_confirmed):
    places = maps.project(load("contours_grand_poitiers"))
    told = {"unit": "habitants par km²", "kind": "ratio", "source": "Insee", "date": "2023"}
    fig = maps.choropleth(places, "densite", classes="quantiles", title=title, **told)
    assert reading(fig).confirmed == is_confirmed


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Le 10 février, le CO₂ ne dépasse jamais 1 000 ppm", "rien ne dépasse 1 000 : on lit 1 139"),
        ("Le 12 février, le CO₂ monte", "La figure est celle du 10 février"),
        ("Le CO₂ culmine à 7 heures", "à 7 h 00 : 428"),
    ],
)
def test_a_day_that_is_told_is_the_one_that_is_drawn(title, told):
    read = reading(drawn(CO2, "ppm de CO₂", title))
    assert told in (read.denied + read.seen).replace("\u00a0", " ").replace("\u202f", " ")
    assert not read.confirmed


@pytest.mark.parametrize(
    ("title", "is_denied", "is_confirmed"),
    [
        ("En 1979, Emma est la plus donnée", True, False),
        ("En 1980, Emma est la plus donnée", False, True),
        ("Emma est plus donnée en 1980 qu’en 1979", False, False),
    ],
)
def test_the_year_of_a_title_is_the_one_that_the_cell_keeps(monkeypatch, title, is_denied, is_confirmed):
    kept = 'dix = [ligne for ligne in table if ligne["annee"] == 1980]\nex.q9.check(fig)'
    monkeypatch.setattr("datakit.answers.cell.source", lambda: kept)
    read = reading(drawn(FIRST_NAMES, "naissances", title))
    assert (bool(read.denied), read.confirmed) == (is_denied, is_confirmed)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Elodie n’a pas dépassé Aurélie avant l’an 2000", "se croisent en 1988"),
        ("Elodie et Aurélie ne se croisent pas", "se croisent en 1988"),
    ],
)
def test_a_title_that_says_who_passes_whom_is_told_when(title, told):
    years = range(1980, 2000)
    curves = {
        "Elodie": pd.Series([5000 + 1000 * rank for rank in range(20)], index=years),
        "Aurélie": pd.Series([12500 - 10 * (rank % 7) for rank in range(20)], index=years),
    }
    read = reading(names.curves(curves, title=title, unit="naissances par an"))
    assert told in read.seen.replace("\u00a0", " ").replace("\u202f", " ")


CRIMEA = {"maladies": [1.4, 340.6, 1022.8, 3.9], "blessures": [0.0, 115.8, 30.7, 0.5]}
CROSSED = {"Emma": [157, 6858, 6401, 3202], "Louise": [180, 2601, 3924, 3768]}


@pytest.mark.parametrize(
    ("curves", "title", "denied", "confirmed"),
    [
        (CRIMEA, "La maladie est toujours devant les blessures", "", True),
        (CRIMEA, "Les blessures sont toujours derrière la maladie", "", True),
        (
            CRIMEA,
            "Les blessures sont toujours devant la maladie",
            "on lit 0,5 pour « Blessures » et 3,9",
            False,
        ),
        (CROSSED, "Emma est toujours devant Louise", "à la fin, on lit 3 202 pour « Emma » et 3 768", False),
        (
            CROSSED,
            "Louise est toujours devant Emma",
            "",
            False,
        ),  # elle l’est encore ; elle ne l’a pas toujours été
        (CROSSED, "Emma n’est pas toujours devant Louise", "", False),
    ],
)
def test_always_ahead_is_read_at_each_date(curves, title, denied, confirmed):
    fig, ax = figure()
    for name, heights in curves.items():
        ax.plot([1980, 2000, 2010, 2021], heights, label=name)
    ax.legend()
    read = reading(figtext.annotate(fig, title=title, unit="par an", source="le kit, 2023"))
    assert denied in read.denied.replace("\u00a0", " ").replace("\u202f", " ")
    assert (bool(read.denied), read.confirmed) == (bool(denied), confirmed)


def test_pieces_that_follow_each_other_are_read_as_one_curve():
    fig, ax = figure()
    for start in (7, 7.5, 8):
        hours = [start + step / 60 for step in range(25)]
        ax.plot(hours, [40 - step for step in range(25)], color="#4a4a48")
    ax.set_xlabel("heure à laquelle on est à l’arrêt")
    fig = figtext.annotate(fig, title="À 7 h 35, on attend moins", unit="minutes", source="GTFS, 2025")
    assert "7 h 35 : 35 minutes" in reading(fig).seen.replace("\u00a0", " ")


@pytest.mark.parametrize(("first", "told"), [(90, "le plus haut de la figure"), (10, "son sommet")])
def test_the_edge_of_a_table_is_not_a_summit(first, told):
    fig, ax = figure()
    ax.plot(range(1980, 1986), [first, 50, 60, 40, 30, 20], label="Léa")
    ax.legend()
    fig = figtext.annotate(fig, title="Léa, quelle histoire", unit="naissances", source="Insee, 2022")
    seen = reading(fig).seen
    assert told in seen
    assert ("son sommet" in seen) == (first == 10)


@pytest.mark.parametrize(
    ("title", "asked"),
    [("La maladie tue 1 000 soldats", True), ("La maladie en tue 90 pour 1 000 soldats", False)],
)
def test_a_rate_is_not_a_count_of_people(title, asked):
    fig, ax = figure()
    ax.plot(range(1850, 1856), [10, 50, 90, 40, 30, 20], label="maladie")
    ax.legend()
    fig = figtext.annotate(
        fig, title=title, unit="morts pour 1 000 soldats et par an", source="Nightingale, 1858"
    )
    assert ("un taux, et non ce nombre-là" in reading(fig).seen) == asked


CAUSES = {"tué à l’ennemi": 66, "de blessures": 18, "de maladie": 3, "tué à l’ennemi (disparu)": 2}
SITUATIONS = {"Marié": 76, "Célibataire": 48, "Veuf": 2}


@pytest.mark.parametrize(
    ("values", "title", "told"),
    [
        (CAUSES, "Plus de 80 hommes tués à l’ennemi", "au-dessus de 80 : on lit 66."),
        (CAUSES, "Moins de 20 hommes ont été tués à l’ennemi", "sous 20 : on lit 66."),
        (CAUSES, "La cause la plus fréquente est de maladie", "66"),
        (SITUATIONS, "Plus de 100 célibataires", "au-dessus de 100 : on lit 48."),
        (SITUATIONS, "Moins de 40 mariés", "sous 40 : on lit 76."),
        (SITUATIONS, "Plus d’hommes célibataires que de mariés", "on lit 48"),
    ],
)
def test_a_bound_said_of_the_thing_counted_is_denied(values, title, told):
    said = reading(drawn(values, "hommes", title)).denied.replace("\u00a0", " ").replace("\u202f", " ")
    assert told in said


@pytest.mark.parametrize(
    ("values", "title"),
    [
        (CAUSES, "Tué à l’ennemi est la cause la plus fréquente"),
        (CAUSES, "Plus de 60 hommes tués à l’ennemi"),
        (SITUATIONS, "Moins de 80 mariés"),
        (SITUATIONS, "Plus d’hommes mariés que de célibataires"),
    ],
)
def test_a_name_and_the_same_name_commented_are_two_names(values, title):
    read = reading(drawn(values, "hommes", title))
    assert (read.denied, read.confirmed) == ("", True)


@pytest.mark.parametrize(
    ("title", "shown", "silent"),
    [
        ("Tué à l’ennemi, et c’est tout", ["tué à l’ennemi : 66"], "disparu"),
        ("Plus de 80 hommes tués", ["tué à l’ennemi : 66", "tué à l’ennemi (disparu) : 2"], "maladie"),
        ("Tué à l’ennemi (disparu), voilà 66 hommes", ["(disparu) : 2"], "blessures"),
    ],
)
def test_the_bar_that_is_named_is_recalled_and_not_its_commented_twin(title, shown, silent):
    seen = reading(drawn(CAUSES, "hommes", title)).seen.replace("\u00a0", " ").replace("\u202f", " ")
    assert all(one in seen for one in shown)
    assert silent not in seen


HOUSE = {"maison vide": 4.6, "jour moyen": 26.1}
MONTHS = dict(zip(WORDS["months"], [35.0, 31, 28, 24, 22, 20, 18.5, 14, 21, 25, 30, 35.5], strict=True))


@pytest.mark.parametrize(
    ("values", "title", "denied", "confirmed"),
    [
        (HOUSE, "Vide, elle consomme 18 % d’un jour normal", "", True),
        (HOUSE, "La maison vide ne consomme que 18 % du jour moyen", "", True),
        (HOUSE, "Vide, la maison prend près de 20 % d’un jour ordinaire", "", True),
        (HOUSE, "Vide, elle consomme moins de 20 % d’un jour normal", "", True),
        (HOUSE, "Vide, elle consomme 50 % d’un jour normal", "fait 18 % de 26,1", False),
        (HOUSE, "Vide, elle consomme plus de 25 % d’un jour normal", "fait 18 % de 26,1", False),
        (HOUSE, "Vide, elle économise 82 % d’un jour normal", "", False),
        (HOUSE, "La maison vide réduit de 82 % un jour moyen", "", False),
        (HOUSE, "Vide, elle consomme 9 kWh, 18 % d’un jour normal", "", False),
        (MONTHS, "Août consomme 39 % de décembre", "", True),
        (MONTHS, "Août consomme 80 % de ce que prend décembre", "fait 39 % de 35,5", False),
        (MONTHS, "La maison consomme 36 kWh par jour en décembre, 14 en août", "", True),
        (MONTHS, "Décembre consomme 2,5 fois plus qu’août", "", True),
        (MONTHS, "Août consomme 2,5 fois moins que décembre", "", True),
        (MONTHS, "En janvier, on consomme 2,5 fois plus qu’en août", "", True),
        (MONTHS, "Décembre consomme 4 fois plus qu’août", "un rapport de 4", False),
    ],
)
def test_the_part_that_a_bar_makes_of_another_is_read(values, title, denied, confirmed):
    read = reading(drawn(values, "kWh par jour", title))
    said = read.denied.replace("\u00a0", " ").replace("\u202f", " ")
    assert (denied in said, bool(said), read.confirmed) == (True, bool(denied), confirmed)


@pytest.mark.parametrize(
    ("values", "unit", "title"),
    [
        (MEN, "hommes", "Tous ont autant de raisons d’être fiers"),
        (PLACES, "places", "La fiche et le compteur ne sont pas d’accord"),
        (PLACES, "places", "Les trois relevés ont presque autant de places"),
        (STOPS, "arrêts", "Les deux bourgs ont autant d’arrêts que Biard"),
        (STOPS, "arrêts", "Migné et Lusignan ont autant d’arrêts"),
    ],
)
def test_an_equality_that_is_not_said_or_that_holds_is_not_denied(values, unit, title):
    assert not reading(drawn(values, unit, title)).denied


@pytest.mark.parametrize(
    "title", ["Vivonne perd ses arrêts", "Jaunay, la mieux servie", "Vouillé compte le plus d’arrêts"]
)
def test_a_name_that_no_bar_carries_is_told(title):
    assert "n’est pas sur la figure" in reading(drawn(STOPS, "arrêts", title)).seen.replace("’", "’")
