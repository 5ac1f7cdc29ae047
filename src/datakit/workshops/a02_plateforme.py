"""Exercices de l'atelier 02 : que cache un portail de données ?"""

from __future__ import annotations

from datakit.exercises import compare
from datakit.exercises.exercise import Exercise, Mistake
from datakit.text import number, percent, quote
from datakit.workshops import _plateforme as ref
from datakit.workshops._plateforme import PARKINGS, catalogue, follow, referee

__all__ = ["EXERCISES", "PARKINGS", "catalogue", "follow", "referee"]

q1 = Exercise(
    id="02-q1",
    question="Quel jeu du catalogue est le moins à jour ? Donnez son identifiant, ou « inconnu » si rien ne permet de le dire.",
    expect=compare.text(),
    reference=ref.oldest,
    hints=(
        "La date de mise à jour est la colonne `modifie`. Combien de ses cases sont remplies ? `catalogue.modifie.notna().sum()`",
        "Si des dates existent, `catalogue.sort_values('modifie')` met la plus ancienne en tête. S’il n’y en a aucune, la réponse tient en un mot.",
    ),
    answer='dates = catalogue.dropna(subset=["modifie"]).sort_values("modifie")\n'
    'moins_a_jour = dates.id.iloc[0] if len(dates) else "inconnu"',
    mistakes=(
        Mistake(
            "Geoportail_WMS_Preview:Abris_Appuis_velos",
            "C’est la plus vieille trace que le kit ait vue (`vu_en`). Voir un jeu en 2015 ne dit pas quand il a été mis à jour.",
        ),
        Mistake(
            lambda: catalogue()["id"].iloc[0],
            "C’est la première ligne du tableau : rien ne dit qu’il soit rangé par date.",
        ),
    ),
    after=lambda answer: (
        "« Je ne sais pas » est ici la seule réponse exacte : une photographie sans dates ne dit pas son âge."
        if answer == "inconnu"
        else "Le plus ancien n’est pas forcément abandonné : le résultat d’une élection ne change plus."
    ),
)

q2 = Exercise(
    id="02-q2",
    question="En juin 2019, quelle part des jeux datés avait été modifiée dans l’année ? (de 0 à 1)",
    expect=compare.number(tolerance=0.0015),
    reference=ref.recent,
    hints=(
        "La table `annees` donne le nombre de jeux par année de dernière modification.",
        "Une part est un nombre divisé par le total : la case de « 2019 », puis `annees.sum()`.",
    ),
    answer='part_recente = annees["2019"] / annees.sum()',
    mistakes=(
        Mistake(
            lambda: int(ref.facets("modifié en")["2019"]), "C’est un nombre de jeux. Divisez-le par le total."
        ),
        Mistake(
            lambda: float(ref.facets("modifié en")["2019"] / 184),
            "Le portail annonçait bien 184 jeux, mais trois n’ont pas d’année dans la liste : divisez par les jeux datés.",
        ),
        Mistake(
            lambda: float(ref.facets("modifié en")["2018"] / ref.facets("modifié en").sum()),
            "C’est la part de 2018, l’année d’avant.",
        ),
    ),
    after=lambda part: (
        f"{percent(part)}. Avant de s’en plaindre : l’année n’en était qu’à sa moitié quand la photo a été prise."
    ),
)

q3 = Exercise(
    id="02-q3",
    question="Combien de jeux du catalogue contiennent le mot Vitalis, la société de bus ?",
    expect=compare.number(),
    reference=lambda: len(ref.matching(catalogue(), "vitalis")),
    hints=(
        '`portail.search("…")` rend les jeux qui contiennent un mot, sans regarder les majuscules.',
        "Le nombre de lignes d’un tableau se lit avec `len(…)`.",
    ),
    answer='jeux_vitalis = len(portail.search("vitalis"))',
    mistakes=(
        Mistake(
            lambda: int((catalogue()["producteur"] == "Vitalis").sum()),
            "Le filtre « producteur » n’en connaît aucun : la case est vide, ou porte un autre nom. Cherchez le mot partout.",
        ),
        Mistake(
            lambda: len(ref.matching(catalogue(), "bus")),
            "C’est ce que trouve « bus ». La question porte sur le mot Vitalis.",
        ),
    ),
    after="Contenir le mot n’est pas être produit par elle : le jeu des horaires de bus, lui, ne la nomme pas.",
)

q4 = Exercise(
    id="02-q4",
    question="« Nid-de-poule » ne donne rien. Avec quel mot le portail répond-il à qui s’est tordu la cheville ?",
    expect=compare.judge(ref.word, expected="un mot à chercher"),
    reference=lambda: "signalement",
    hints=(
        "Mettez-vous à la place du service qui reçoit l’appel : comment nomme-t-il ce qu’on lui apprend ?",
        "Les habitant·es le disent à la mairie. Dire à quelqu’un qu’une chose ne va pas, c’est la s…",
    ),
    answer='mot = "signalement"',
    mistakes=(
        Mistake("nid-de-poule"),
        Mistake("mobilité"),
    ),
    after="On cherche avec ses mots, un service publie avec les siens. Reste à ouvrir le jeu : son titre ne promet aucun nid-de-poule.",
)

q5 = Exercise(
    id="02-q5",
    question="En juin 2019, 8 jeux portaient le mot clé « demographie », 8 « population ». Combien en portaient au moins un des deux ?",
    expect=compare.choice(
        {"a": "Exactement 8", "b": "Exactement 16", "c": "Entre 8 et 16", "d": "Aucun : il manque un accent"}
    ),
    reference=lambda: "c",
    hints=(
        "Un jeu peut porter plusieurs mots clés : imaginez que les deux listes soient la même, puis qu’elles n’aient rien en commun.",
        "Le filtre donne deux effectifs, jamais combien de jeux sont dans les deux à la fois.",
    ),
    answer='demographie = "c"',
    mistakes=(
        Mistake("a", "Ce serait vrai si les deux mots étaient toujours ensemble. Rien ne le dit."),
        Mistake("b", "Ce serait vrai si aucun jeu ne portait les deux. Rien ne le dit."),
        Mistake("d", "L’accent manque, mais le portail l’avait écrit ainsi : la recherche le trouvait."),
    ),
    after="Deux compteurs ne s’additionnent que si rien n’est compté deux fois.",
)

q6 = Exercise(
    id="02-q6",
    question="Quel thème a le plus de jeux dans le catalogue que vous venez d’ouvrir ?",
    expect=compare.text(),
    reference=lambda: str(ref.themes().index[0]),
    hints=(
        "`catalogue.theme.value_counts()` compte les lignes de chaque thème, du plus au moins fréquent.",
        "Le nom du premier thème est à gauche, dans l’index : `.index[0]`.",
    ),
    answer="theme = catalogue.theme.value_counts().index[0]",
    mistakes=(
        Mistake(lambda: str(ref.themes().index[1]), "C’est le deuxième. Regardez les effectifs."),
        Mistake(
            lambda: int(ref.themes().iloc[0]),
            "C’est le nombre de jeux. On demande le nom du thème : `.index[0]`.",
        ),
    ),
    after=lambda theme: (
        f"En juin 2019, le filtre du portail mettait {quote(str(ref.facets('thème').index[0]))} en tête. Comparez la suite : "
        "ce que les gens citent n’est pas ce que le portail publie."
    ),
)

q7 = Exercise(
    id="02-q7",
    question="Quelle part des places les cinq plus grands parkings réunissent-ils ? (de 0 à 1)",
    expect=compare.number(tolerance=0.002),
    reference=lambda: ref.largest(5),
    hints=(
        '`parkings.nlargest(5, "nb_places")` garde les cinq plus grands.',
        "Additionnez leurs places avec `.nb_places.sum()`, puis divisez par celles de tous les parkings.",
    ),
    answer='part_cinq = parkings.nlargest(5, "nb_places").nb_places.sum() / parkings.nb_places.sum()',
    mistakes=(
        Mistake(lambda: 5 / len(ref.parkings()), "C’est leur part parmi les parkings. Comptez les places."),
        Mistake(lambda: ref.largest(1), "C’est la part du plus grand, seul."),
    ),
    after=lambda part: f"{percent(part)} des places dans cinq parkings sur {number(len(ref.parkings()))}.",
)

q8 = Exercise(
    id="02-q8",
    question="Le fichier donne deux positions par parking. Lesquels sont à plus de cent mètres… d’eux-mêmes ?",
    expect=compare.items(ordered=False),
    reference=lambda: ["CLAIN SAINTE RADEGONDE", "CLAIN BAJON"],
    hints=(
        "La colonne `ecart_m` mesure la distance entre les deux positions, en mètres.",
        "Filtrez : `parkings[parkings.ecart_m > …]`, puis gardez la colonne `nom_du_par`.",
    ),
    answer="perdus = parkings[parkings.ecart_m > 100].nom_du_par",
    mistakes=(
        Mistake(["CLAIN BAJON"], "Il y en a un autre, presque au même écart : est-ce un hasard ?"),
        Mistake(
            lambda: ref.parkings()["nom_du_par"].tolist(),
            "Ce sont tous les parkings. Ne gardez que ceux dont l’écart dépasse cent.",
        ),
    ),
    after="Deux voisins, deux écarts jumeaux : leurs latitudes ont été échangées. Une carte bien dessinée n’en aurait rien dit.",
)

q9 = Exercise(
    id="02-q9",
    question="Vous publiez votre carte des parkings (Licence Ouverte). À quoi êtes-vous tenu·e ?",
    expect=compare.choice(
        {
            "a": "À rien : c’est gratuit",
            "b": "À citer la source et sa date",
            "c": "À demander la permission",
            "d": "À publier la carte sous la même licence",
        }
    ),
    reference=lambda: "b",
    hints=(
        "Une licence ouverte donne des droits, et garde au moins un devoir.",
        "Qui lit votre carte doit pouvoir remonter au fichier, et savoir de quand il est.",
    ),
    answer='devoir = "b"',
    mistakes=(
        Mistake("a", "Gratuit ne veut pas dire sans devoir : la Licence Ouverte demande la paternité."),
        Mistake("c", "C’est ce que la licence épargne : la permission est donnée d’avance, à tout le monde."),
        Mistake("d", "C’est l’ODbL qui demande cela, et pour une base dérivée : voyez la qualité de l’air."),
    ),
    after="La paternité : le nom du producteur et la date de mise à jour. Vos figures les portent déjà en bas.",
)

q10 = Exercise(
    id="02-q10",
    question="Le défi : un graphique ou une carte qui apprend quelque chose sur l’agglomération. L’audit arbitre.",
    expect=compare.figure(ref.judge),
    reference=ref.figure,
    hints=(
        "Reprenez une des figures ci-dessus et changez-en une seule chose : le jeu, la colonne ou le tri.",
        "Un bon titre affirme : « Cinq parkings ont la plupart des places ». Puis `dk.annotate(fig, title=…, unit=…, source=…)`.",
    ),
    answer="fig, ax = dk.figure()\n"
    'grands = parkings.nlargest(8, "nb_places").iloc[::-1]\n'
    "ax.barh(grands.nom_du_par, grands.nb_places)\n"
    'dk.annotate(fig, title="Au-delà du cinquième, un parking est petit", unit="places", source="Grand Poitiers, 2022")',
    mistakes=(
        Mistake(lambda: ref.figure(title=""), ""),
        Mistake(lambda: ref.figure(start=250), ""),
    ),
    after="L’arbitre n’a rien sifflé. Reste la salle : qu’a-t-elle appris qu’elle ne savait pas ?",
)

EXERCISES = (q1, q2, q3, q4, q5, q6, q7, q8, q9, q10)
