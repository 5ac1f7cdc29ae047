"""Le corpus : chaque figure est jugée comme hier, et comme le dit son étiquette. Rien n'est dessiné ; voir FICHE.md."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from freeze import frozen, judged, stamp, stamps, subject_of, verdict, verdicts_path
from score import HERE, Score, seen, sets

from figaudit.read.frozen import from_data

SETS = [*sets("charts"), *sets("maps")]
CARDS = tomllib.loads((HERE / "sets.toml").read_text("utf-8"))

# Là où la relecture et l'étiquette se contredisent encore, et pourquoi.
DISPUTED: dict[str, dict[str, str]] = {
    "charts_a": {
        "nuage_age_en_trois_classes": "trois classes d'âge nommées en légende : le plus souvent, un choix honnête"
    },
    "charts_p": {
        "de_basisjahr": "l’année de base n’est un creux que pour qui le sait déjà : rien, sur la figure, ne la distingue",
    },
    "charts_q": {
        "l_axisrange_hemoglobin_en": "un axe qui serre une courbe de près est le plus souvent honnête : dire que la variation ne compte pas demande de connaître le métier",
        "l_contrast_budget_fr": "des barres pâles sans texte : la règle lit les mots et les courbes, pas encore les barres",
        "l_partial_turistas_es": "rien sur la figure ne dit que l’année n’est pas finie : seul le tableau du jour le montre",
        "l_cumul_adherents_fr": "le titre est vrai de chaque année, l’axe dit « depuis 2014 »",
        "l_raw_unfaelle_de": "les habitants sont écrits dans les noms des villes, que la règle ne compte pas",
        "h_time_connected_scatter_fr": "« hausse des salaires » nomme la grandeur ; lu comme une hausse le long d’une courbe qui suit les années",
    },
    "charts_t": {
        "dumbbell_wrong": "un seul nombre faux sur six, écrit à côté de son point : l’écart se lit comme un arrondi ou un décalage",
        "geglaettet_ohne_wort": "la table donnée n’est pas comparée, jour par jour, à la courbe",
        "surface_profits": "une surface en relief peut être le sujet même d’un laboratoire : on se tait",
        "title_majority": "« most » des trois groupes, chacun sous la moitié : la règle lit une part nommée, pas une liste",
        "letzter_monat": "« Stand 8. November » dans la source : la date d’un relevé n’est lue que comme année ou mois entiers",
        "cumul_presente_comme_essor": "« séduit chaque mois davantage » : la hausse est dite par image",
        "paneles_distintas_magnitudes": "une température tracée depuis zéro, à côté de deux autres grandeurs : la variation s’y perd vraiment",
    },
    "charts_x": {
        "fr_douleur_intervalle_dit": "les jours 1, 3, 7 et 14 y sont à distances égales : l’autrice dit le reproche juste",
        "es_banda_muda": "« proyecciones », dans la source, dit d’où vient la bande : l’étiquette veut qu’on en dise aussi la mesure",
        "de_station_ueberbrueckt": "la source dit la panne, de mars 2021 à novembre 2022 : la figure ne la cache pas",
    },
    "charts_z": {
        "de_saeulen_mit_tiefe": "un relief fait de barres posées l’une sur l’autre, chacune un peu décalée : rien ne le distingue de barres groupées serrées",
    },
    "charts_ac": {
        "de_haushalt_wasserfall": "une cascade au pied coupé : qui l’a dessinée le dit d’usage, les étapes ne s’y verraient pas autrement",
    },
    "charts_ad": {
        "es_salario_real_indice": "le creux de base est à 13 % de l’avant et à 7 % de l’après, et la chute est visible : qui l’a dessinée le dit discutable",
    },
    "charts_ae": {
        "es_paro_juvenil_paneles": "« baja en las cuatro » se lit panneau par panneau ; « (%) », sans même plafond, n’est pas encore comparé",
        "en_rent_every_district": "« in every one of these » : « every » n’est pas lu quand deux barres se font face",
    },
    "charts_ag": {
        "rauchen_jugendliche": "le trou est avoué (« 2017 bis 2021 nicht erhoben »), le trait le franchit sans point pour le montrer : l’aveu passe pour un soin",
    },
    "charts_aj": {
        "rebooked_two_in_three": "61 %, en dermatologie, fait deux sur trois à peu près : le titre dit presque vrai d’une ligne",
        "ecart_filles_garcons": "l’écart entre deux points n’est pas comparé d’un panneau à l’autre",
        "croissance_adhesions": "un cumul fait hausse par construction : l’autrice dit l’étiquette discutable",
    },
    "charts_ak": {
        "deux_eleves_sur_trois_reussissent": "54 % et 19 % réunis font, à peu près, deux sur trois : rien ne dit que ces deux parts ne vont pas ensemble",
    },
    "charts_al": {
        "ventes_en_ligne_cumul": "rien, ni mot ni valeur d’un mois, ne dit que la courbe est un cumul : il faudrait le deviner à sa forme",
        "livres_pictogrammes_gonfles": "des rectangles dessinés à la main, sans axe : ils ne sont pas lus comme des barres",
        "record_de_decembre": "une phrase au bout d’une flèche n’est pas lue comme un titre",
    },
    "maps_ao": {
        "sierra_sur_cobertura": "les cinq régions sont nommées dans le sous-titre, et six autres dépassent la limite : le compte du titre seul n’est pas démenti",
        "rat_tracking_every_block": "« % of tunnels » ne partage aucun mot avec le titre : rien ne dit qu’ils parlent de la même grandeur",
        "kiwi_calls_north": "le nord d’une image sans coordonnées ne se lit pas",
        "humedad_celdas_blancas": "« agua », qui est ici la mesure, passe pour l’aveu que les trous sont des lacs",
        "europas_wald_mercatorformel": "des contours dessinés à la main, sans projection déclarée",
        "bodennutzung_qualitativ": "le vert sombre et le gris sombre se confondent pour qui ne voit pas le vert : le reproche est juste",
    },
    "maps_an": {
        "cantons_sans_reponse_effaces": "un seul trou se voit au milieu des cantons, les autres ouvrent sur le bord : un seul peut être une enclave",
        "bettenauslastung_mit_doppelten_grenzen": "« 20–40 » puis « 40–60 » : une borne partagée n’est pas reprochée, la page le dit",
        "port_circles_each_to_its_own_maximum": "une légende de disques dessinée à la main, sur la carte, dont le nombre est écrit dessous : elle n’est pas lue",
        "naechtigungen_als_quadrate_nach_seite": "des carrés dont le côté suit la valeur, chacun dessiné à part",
        "nota_el_sur_es_el_mejor_vacunado": "une phrase écrite à côté de la carte n’est pas lue comme un titre",
    },
    "maps_ah": {
        "de_ohne_einheit": "« Nitrat » : qui l’a dessinée dit que les milligrammes se devinent",
        "es_norte_envejece": "« más envejecido que el sur » : un participe ne se lit pas encore comme un sens de l’âge",
    },
    "maps_o": {
        "l_anomalia_descentrada": "la même faute, dite sous son nom de carte : `diverging-without-middle`",
        "l_age_breaks": "« 20–30 » puis « 30–40 » : une borne partagée n’est pas reprochée, la page le dit",
        "l_velo_absents_zero": "une commune sur quatre à zéro place : rien, sur la carte ni dans la table, ne dit que c’est un manque",
        "l_ronds_contre_nombres": "un nombre écrit sur un disque est souvent un numéro de département : on se tait",
    },
    "maps_v": {
        "fr_logements_vacants": "« 3 – 5 » puis « 5 – 7 » : une borne partagée n’est pas reprochée, la page le dit",
        "es_regadio": "la même borne partagée, comme geopandas écrit ses légendes",
    },
    "maps_x": {
        "es_guarderias_solapadas": "« 0 – 10 » puis « 10 – 20 », et des valeurs sur les bornes : un conseil, la page le dit ; d’autres jeux étiquettent honnête la même écriture",
        "en_flows_overlap": "« 0–500 » puis « 500–1,000 » : une borne partagée n’est pas reprochée, la page le dit",
    },
    "maps_y": {
        "fr_bornes_communes": "« 15 – 20 » puis « 20 – 25 » : une borne partagée, un conseil ; la page le dit",
    },
    "maps_z": {
        "de_temperatur_inferno": "dix plages qui se touchent : un autre jeu en étiquette trompeuses neuf, la règle le suit",
        "en_then_and_now_one_key": "aucun territoire dans la classe « 0 à 5 » de sa barre : qui l’a dessinée dit le reproche juste",
    },
    "maps_ac": {
        "fr_bulles_opaques": "quatre-vingt-seize disques opaques, beaucoup l’un sur l’autre : la règle n’en juge qu’à partir de quatre cents",
        "es_agua_sin_unidad": "« consumo de agua por persona » : « por persona » passe pour une unité",
    },
    "maps_ad": {
        "en_surface_anomaly_degrees": "une grille du monde sur des axes en degrés, nommés : ses cases ne sont pas lues comme des aires",
    },
    "maps_ag": {
        "de_bevoelkerung_verschoben": "la même faute, dite sous son nom de carte : `diverging-without-middle`",
    },
    "maps_aj": {
        "en_cholera_silent_districts_white": "l’absence prend la couleur de la première classe : rien, sur la carte, ne la distingue d’une valeur",
    },
    "maps_al": {
        "anomalie_verschoben": "la même faute, dite sous son nom de carte : `diverging-without-middle`",
        "poblacion_descentrada": "la même faute, dite sous son nom de carte : `diverging-without-middle`",
    },
    "maps_am": {
        "castles_square_sides": "des carrés dont le côté suit la valeur, chacun dessiné à part",
    },
    "maps_k1": {
        "pluie_brun_vert_classes": "une palette à deux teintes découpée en classes : son milieu ne se lit pas"
    },
    "maps_k2": {
        "eleves_carres_cote": "des carrés dont le côté suit la valeur, chacun dessiné à part : leur aire n’est pas lue",
        "zoom_encart_poitiers": "un encart qui reprend la palette de la carte, lu comme une carte de plus",
    },
}


def test_every_set_has_its_card():
    assert set(CARDS) == {path.stem for path in SETS}
    assert all(card["brief"] and card["kept"] and card["first_sight"] for card in CARDS.values())


@pytest.mark.turning(2)
@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_set_is_judged_as_yesterday_and_as_its_labels_say(path):
    assert stamps().get(path.stem) == stamp(path), (
        "un lecteur, ce jeu ou matplotlib a changé : lancez python tests/corpus/freeze.py"
    )

    expected = json.loads(verdicts_path(path).read_text("utf-8"))
    scored = Score()
    for figure in frozen(path):
        report = judged(subject_of(path), from_data(figure["facts"]))
        assert verdict(report) == expected[figure["name"]], figure["name"]
        scored.seen.append(seen(figure["name"], figure["rule"], report))

    assert len(expected) == len(scored.seen)
    assert scored.failures == []
    wrong = {one.name for one in scored.seen if not one.right}
    assert wrong == set(DISPUTED.get(path.stem, {})), scored.disputes()
