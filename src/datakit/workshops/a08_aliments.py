"""Exercices de l'atelier 08 : que sait-on vraiment de ce que l'on mange ?"""

from __future__ import annotations

from datakit.data.load import load
from datakit.exercises import compare
from datakit.exercises.exercise import Exercise, Mistake
from datakit.text import NBSP, NNBSP, number, percent
from datakit.topics import food
from datakit.workshops._aliments import (
    CODE,
    cereals,
    computable,
    moved,
    points,
    three_rows,
    tofu,
    two_podiums,
)

__all__ = ["EXERCISES", "cereals", "moved"]  # le carnet emploie aussi les deux tables

q1 = Exercise(
    id="08-q1",
    question="Calculez à la main la clé de contrôle qui complète `352323000146`.",
    expect=compare.number(),
    reference=lambda: int(food.barcode("3523230001465").expected),
    hints=(
        "Depuis la gauche, multipliez les chiffres par 1, 3, 1, 3… puis additionnez les douze résultats.",
        "La clé est ce qu’il faut ajouter à cette somme pour atteindre la dizaine suivante.",
    ),
    answer="somme = sum(int(c) * (1, 3)[i % 2] for i, c in enumerate('352323000146'))\ncle = -somme % 10",
    mistakes=(
        Mistake(
            sum(int(c) * (1, 3)[i % 2] for i, c in enumerate("352323000146")),
            "C’est la somme pondérée. La clé est ce qui lui manque pour arriver à une dizaine.",
        ),
        Mistake(
            -sum(int(c) for c in "352323000146") % 10,
            "Vous avez additionné les chiffres tels quels : un sur deux compte trois fois.",
        ),
    ),
    after="Le triplement d’un chiffre sur deux fait voir presque tous les échanges de voisins, pas seulement les fautes.",
)

q2 = Exercise(
    id="08-q2",
    question=f"Un code commence par 30 à 37. Qu’est-on sûr de savoir{NNBSP}?",
    expect=compare.choice(
        {
            "a": "Le produit est fabriqué en France.",
            "b": "Les ingrédients sont français.",
            "c": "Le numéro a été attribué par GS1 France.",
        }
    ),
    reference=lambda: "c",
    hints=(
        "Affichez `dk.food.barcode` d’un paquet, et lisez la phrase sous le tableau.",
        "Une marque inscrite à Paris peut faire fabriquer où elle veut.",
    ),
    answer='reponse = "c"',
    mistakes=(
        Mistake(
            "a",
            "L’extrait contient des produits en 3 fabriqués en Italie ou en Belgique : le préfixe suit la marque.",
        ),
        Mistake("b", "L’origine des ingrédients est un autre champ de la fiche, souvent vide."),
    ),
    after="Le code est un nom propre, pas une adresse : il sert à retrouver une fiche.",
)

q3 = Exercise(
    id="08-q3",
    question="Dans les fiches de 2026 non triées, quelle part, en %, donne les fibres ?",
    expect=compare.number(tolerance=0.1, unit="%"),
    reference=lambda: 100 * float(load("openfoodfacts_non_trie")["fibres_100g"].notna().mean()),
    hints=(
        "`dk.food.completeness(brut)` donne une ligne par champ ; regardez la colonne `part`.",
        "`part` est entre 0 et 1 : pour un pourcentage, multipliez par 100.",
    ),
    answer="part_fibres = 100 * brut.fibres_100g.notna().mean()",
    mistakes=(
        Mistake(
            lambda: 100 * float(load("openfoodfacts")["fibres_100g"].notna().mean()),
            "C’est la part dans l’extrait, où l’on a choisi les fiches bien remplies. Prenez la table `brut`.",
        ),
        Mistake(
            lambda: 100 * float(load("openfoodfacts_non_trie")["fibres_100g"].isna().mean()),
            "C’est la part de cases vides. On demande celle des cases remplies.",
        ),
    ),
    after=lambda p: f"{percent(p / 100, 0)} seulement{NBSP}: l’étiquette n’oblige pas à donner les fibres.",
)

q4 = Exercise(
    id="08-q4",
    question="Sur combien de ces 160 fiches, en %, une application a-t-elle de quoi calculer un Nutri-Score ?",
    expect=compare.number(tolerance=0.1, unit="%"),
    reference=lambda: computable(),
    hints=(
        "Il faut cinq valeurs obligatoires (la liste `obligatoires`) et une catégorie, toutes sur la même ligne.",
        "`.notna().all(axis=1)` est vrai pour les lignes sans aucun trou.",
    ),
    answer='jugeables = 100 * brut[obligatoires + ["categories_texte"]].notna().all(axis=1).mean()',
    mistakes=(
        Mistake(
            lambda: computable(category=False),
            "Vous avez oublié la catégorie : une boisson et un fromage n’ont pas le même barème.",
        ),
        Mistake(lambda: computable(optional=True), "Vous exigez aussi les fibres, qui sont facultatives."),
    ),
    after=lambda p: (
        f"{percent(p / 100, 0)} des fiches{NBSP}: pour les autres, se taire est la seule réponse honnête."
    ),
)

q5 = Exercise(
    id="08-q5",
    question="Trouvez trois lignes impossibles de `sales`, de trois règles différentes : `{ligne: règle}`.",
    expect=compare.judge(three_rows, "un dictionnaire de trois lignes"),
    reference=lambda: {0: "sucres-glucides", 6: "satures-graisses", 7: "hors-limites"},
    hints=(
        "Cherchez d’abord à l’œil : quelle valeur est plus grande que celle qui devrait la contenir ?",
        "`dk.food.problems(sales)` les liste toutes ; recopiez un numéro de `ligne` et sa `règle`, trois fois.",
    ),
    answer='fautes = {0: "sucres-glucides", 6: "satures-graisses", 7: "hors-limites"}',
    mistakes=(
        Mistake({0: "sucres-glucides", 1: "sucres-glucides", 2: "sucres-glucides"}),
        Mistake({0: "satures-graisses", 6: "satures-graisses", 7: "hors-limites"}),
        Mistake({0: "sucres-glucides", 6: "satures-graisses"}),
    ),
    after="Une règle ne dit pas quelle valeur est la bonne : il faut revenir au paquet, ou à sa photo.",
)

q6 = Exercise(
    id="08-q6",
    question="La « salade de tofu au curry » affiche 43 kcal. Si ce nombre avait été divisé deux fois, combien de kcal ?",
    expect=compare.number(tolerance=1, unit="kcal"),
    reference=lambda: 43 * 4.184,
    hints=(
        "1 kcal vaut 4,184 kJ. La valeur lue était déjà en kcal, et on l’a convertie comme si c’étaient des kJ.",
        "Pour défaire une division, on multiplie. Comparez ensuite à `atwater`.",
    ),
    answer="energie = 43 * 4.184",
    mistakes=(
        Mistake(43 / 4.184, "Vous avez divisé une troisième fois. La valeur est déjà trop petite."),
        Mistake(43.0, "C’est la valeur affichée. Les graisses seules en apportent trois fois plus."),
    ),
    after=lambda e: (
        f"{number(e, 0)} kcal, et les nutriments en annoncent {number(tofu(), 0)}{NBSP}: l’explication tient."
    ),
)

q7 = Exercise(
    id="08-q7",
    question="Combien de points ces pétales de maïs reçoivent-ils pour leur sel, version 2023 ?",
    expect=compare.number(),
    reference=lambda: points(2023)["sel"],
    hints=(
        "Lisez le sel de la fiche, puis comptez les seuils de 2023 qu’il dépasse : 0,2 g, 0,4 g, 0,6 g…",
        "Un seuil ne compte que s’il est dépassé : 1,61 g dépasse 1,6 g, mais 1,6 g ne le dépasse pas.",
    ),
    answer="points_sel = sum(petales.sel_100g > 0.2 * i for i in range(1, 21))",
    mistakes=(
        Mistake(
            lambda: points(2023)["sel"] + 1,
            "Un seuil compte quand il est dépassé, pas quand on s’en approche.",
        ),
        Mistake(lambda: points(2023)["sucres"], "Ce sont les points des sucres. Le sel a sa propre ligne."),
    ),
    after=lambda _: (
        f"Avec le barème de 2017, le sodium du même produit donnait {points(2017)['sodium']} points, sur 10 et non sur 20."
    ),
)

q8 = Exercise(
    id="08-q8",
    question="Sans connaître la part de fruits, quelles notes restent possibles en 2023 pour ces pétales ?",
    expect=compare.items(ordered=False),
    reference=lambda: list(food.nutriscore(food.product(CODE)).grades),
    hints=(
        "`dk.food.nutriscore(petales)` n’a pas deviné : lisez son titre, puis la colonne des points.",
        "Le résultat a un attribut `grades`, au pluriel.",
    ),
    answer="notes = dk.food.nutriscore(petales, version=2023).grades",
    mistakes=(
        Mistake(
            lambda: [food.nutriscore(food.product(CODE), fruits=0).grade],
            "C’est la note si la part de fruits est nulle. Ici, on ne la connaît pas.",
        ),
        Mistake(
            lambda: list(food.nutriscore(food.product(CODE), version=2017).grades),
            "Ce sont les notes possibles avec la version de 2017.",
        ),
    ),
    after="Une application qui n’affiche qu’une lettre a fait une hypothèse. La dit-elle ?",
)

q9 = Exercise(
    id="08-q9",
    question="Quelle part des céréales de `cereales`, en %, change de note entre 2017 et 2023 (aucun fruit) ?",
    expect=compare.number(tolerance=0.5, unit="%"),
    reference=lambda: 100 * float((moved()["2017"] != moved()["2023"]).mean()),
    hints=(
        "La table `notes` a une colonne par version. Comparez-les ligne à ligne avec `!=`.",
        "La moyenne d’une colonne de vrai et de faux est une proportion ; on la veut en %.",
    ),
    answer='changees = 100 * (notes["2017"] != notes["2023"]).mean()',
    mistakes=(
        Mistake(
            lambda: 100 * float((moved()["2017"] == moved()["2023"]).mean()),
            "C’est la part de celles qui gardent leur note.",
        ),
        Mistake(
            lambda: 100 * float((moved()["imprimée"] != moved()["2017"]).mean()),
            "Vous avez comparé la note imprimée à celle de 2017. On compare les deux versions.",
        ),
    ),
    after=lambda p: (
        f"{percent(p / 100, 0)} changent sans qu’un gramme de la recette ait bougé{NBSP}: une note est une règle, pas une mesure."
    ),
)

q10 = Exercise(
    id="08-q10",
    question="Donnez deux jeux de poids qui ne mettent pas la même céréale en tête : `[{…}, {…}]`.",
    expect=compare.judge(two_podiums, "une liste de deux jeux de poids"),
    reference=lambda: [{"sucres_100g": -1}, {"proteines_100g": 1}],
    hints=(
        "Un poids négatif veut dire « le moins possible », un poids positif « le plus possible ».",
        "Essayez un critère seul, puis un autre : sucres, fibres, sel, protéines…",
    ),
    answer='mes_poids = [{"sucres_100g": -1}, {"proteines_100g": 1}]',
    mistakes=(
        Mistake([{"sucres_100g": -1}, {"sucres_100g": -2}]),
        Mistake([{"sucres_100g": -1}], "Il n’y a qu’un jeu de poids : ajoutez-en un second à comparer."),
    ),
    after="Deux personnes raisonnables n’ont pas le même podium. Dire ses poids, c’est rendre son choix discutable.",
)

q11 = Exercise(
    id="08-q11",
    question="Quel code de commune lit-on dans `FR 86.092.001 CE` ?",
    expect=compare.text(),
    reference=lambda: "86092",
    hints=(
        "Deux chiffres pour le département, trois pour la commune.",
        "Les trois derniers chiffres désignent l’atelier dans la commune : ils n’en font pas partie.",
    ),
    answer='commune = "86092"',
    mistakes=(
        Mistake("86", "C’est le département. La commune a encore trois chiffres."),
        Mistake("86092001", "Vous avez gardé le numéro de l’atelier. Un code de commune a cinq chiffres."),
    ),
    after="C’est Dangé-Saint-Romain. Le code dit où le produit a été emballé ou transformé, pas d’où vient le lait.",
)

q12 = Exercise(
    id="08-q12",
    question="À combien de kilomètres de Poitiers, à vol d’oiseau, est Dangé-Saint-Romain ?",
    expect=compare.number(tolerance=1, unit="km"),
    reference=lambda: food.distance("Poitiers", "Dangé-Saint-Romain"),
    hints=(
        "`dk.food.distance` attend deux noms de communes.",
        "Le résultat est déjà en kilomètres.",
    ),
    answer='km = dk.food.distance("Poitiers", "Dangé-Saint-Romain")',
    mistakes=(
        Mistake(
            lambda: food.distance("Poitiers", "Val-de-Comporté"),
            "C’est la distance de Val-de-Comporté, au sud du département.",
        ),
        Mistake(
            lambda: 1000 * food.distance("Poitiers", "Dangé-Saint-Romain"),
            "C’est en mètres. On demande des kilomètres.",
        ),
    ),
    after=lambda d: (
        f"{number(d, 0)} km du milieu d’une commune au milieu de l’autre. La route, les ingrédients et le magasin n’y sont pas."
    ),
)

EXERCISES = (q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12)
