"""Exercices de l'atelier 01 : l'open data a-t-il tenu ses promesses ?"""

from __future__ import annotations

from datakit.exercises import compare
from datakit.exercises.exercise import Exercise, Mistake
from datakit.text import number, percent
from datakit.workshops import _open_data as ref
from datakit.workshops._open_data import LETTER, THRESHOLD, citations, draw, scorecard

__all__ = ["EXERCISES", "LETTER", "THRESHOLD", "citations", "draw", "scorecard"]

q1 = Exercise(
    id="01-q1",
    question="Lesquels de ces six fichiers sont ouverts ? Donnez la liste des lettres.",
    expect=compare.items(ordered=False),
    reference=lambda: ["B", "D", "F"],
    hints=(
        "Trois questions pour chacun : tout le monde y a-t-il accès ? Une machine le lit-elle ? Peut-on s’en servir pour tout usage ?",
        "« Pour tout usage » comprend vendre. Et une condition comme citer, ou partager à l’identique, ne ferme rien.",
    ),
    answer='ouverts = ["B", "D", "F"]',
    mistakes=(
        Mistake(["B", "C", "D", "F"], "Presque. « Pas d’usage commercial » exclut une libraire, un journal, une start-up : C n’est pas ouvert."),
        Mistake(["B", "D"], "Il en manque un. Gagner de l’argent avec une donnée ouverte est permis : c’est même l’une des promesses."),
        Mistake(["A", "B", "C", "D", "E", "F"], "Visible, gratuit ou utile ne suffit pas. Cherchez ce qui empêche de réutiliser."),
    ),
    after="Ouvert ne parle ni de prix ni de bonne volonté : c’est un droit, donné d’avance, à n’importe qui.",
)  # fmt: skip

q2 = Exercise(
    id="01-q2",
    question="Combien d’étoiles pour chacun, dans l’ordre ? Tous sont sous licence ouverte. Donnez quatre nombres.",
    expect=compare.items(ordered=True),
    reference=lambda: [3, 1, 5, 2],
    hints=(
        "Une étoile : c’est en ligne, sous licence ouverte. Deux : une machine le lit. Trois : sans logiciel d’une marque.",
        "La cinquième se gagne en reliant ses données à celles des autres. Un scan est une photo de tableau.",
    ),
    answer="etoiles = [3, 1, 5, 2]",
    mistakes=(
        Mistake([3, 2, 5, 2], "Un scan n’est qu’une image : une machine n’y lit pas de tableau."),
        Mistake([2, 1, 5, 3], "CSV et .xls sont inversés : lequel s’ouvre sans logiciel d’une marque ?"),
    ),
    after="Les étoiles notent le format, jamais l’intérêt : un scan précieux vaut mieux qu’un fichier parfait et vide.",
)

q3 = Exercise(
    id="01-q3",
    question="Vous croisez les parkings (Licence Ouverte) et la qualité de l’air (ODbL) en une seule table, et la publiez. Sous quelle licence ?",
    expect=compare.choice(
        {
            "a": "Celle que je veux",
            "b": "L’ODbL, en citant les deux sources",
            "c": "Aucune : le mélange est interdit",
        }
    ),
    reference=lambda: "b",
    hints=(
        "Laquelle des deux licences demande quelque chose à la base dérivée ?",
        "La Licence Ouverte demande de citer. L’ODbL demande de citer et de partager la base à l’identique.",
    ),
    answer='licence = "b"',
    mistakes=(
        Mistake("a", "Ce serait vrai des parkings seuls. Que demande l’ODbL à une base qu’on en tire ?"),
        Mistake("c", "La Licence Ouverte 2.0 se dit compatible avec toute licence qui cite sa source."),
    ),
    after="La plus exigeante l’emporte pour la table ; la carte que vous en dessinez, elle, doit seulement citer.",
)

q4 = Exercise(
    id="01-q4",
    question="Combien de communes de Grand Poitiers comptent au moins 3 500 habitants ?",
    expect=compare.number(),
    reference=lambda: len(ref.concerned()),
    hints=(
        "La population est dans `population_municipale` ; « au moins » s’écrit `>=`.",
        "Une condition donne une colonne de vrai et de faux : `.sum()` compte les vrais.",
    ),
    answer="concernees = (communes.population_municipale >= 3500).sum()",
    mistakes=(
        Mistake(lambda: len(ref.load("communes_grand_poitiers")) - len(ref.concerned()), "Ce sont celles qui passent au-dessous. Retournez le signe."),
        Mistake(lambda: len(ref.load("communes_grand_poitiers")), "Ce sont toutes les communes. Gardez les plus peuplées."),
    ),
    after=lambda n: f"{number(n)} communes au plus : la loi demande aussi 50 agents, et notre table ne les compte pas.",
)  # fmt: skip

q5 = Exercise(
    id="01-q5",
    question="Quelle part des habitants de Grand Poitiers vit dans ces communes ? (de 0 à 1)",
    expect=compare.number(tolerance=0.002),
    reference=ref.share,
    hints=(
        "Additionnez les habitants de `grandes`, puis divisez par ceux de toutes les communes.",
        "`grandes.population_municipale.sum()` en haut ; la même somme sur `communes` en bas.",
    ),
    answer="part = grandes.population_municipale.sum() / communes.population_municipale.sum()",
    mistakes=(
        Mistake(lambda: len(ref.concerned()) / len(ref.load("communes_grand_poitiers")), "C’est la part des communes. Comptez les habitants."),
        Mistake(lambda: 1 - ref.share(), "C’est la part de celles et ceux que le seuil laisse de côté."),
    ),
    after=lambda part: f"{percent(part, 0)} : un même seuil oublie la plupart des mairies, et peu de monde. Les deux phrases sont vraies.",
)  # fmt: skip

q6 = Exercise(
    id="01-q6",
    question="Quel jeu est cité par le plus de projets ou de textes ? Donnez son titre.",
    expect=compare.text(),
    reference=lambda: str(citations()["titre"].value_counts().index[0]),
    hints=(
        "Une ligne de `citations` est un jeu cité une fois : comptez les lignes de chaque `titre`.",
        "`.value_counts()` trie du plus au moins cité ; le nom est dans l’index.",
    ),
    answer="vedette = citations.titre.value_counts().index[0]",
    mistakes=(
        Mistake(lambda: str(citations()["theme"].value_counts().index[0]), "C’est un thème. Comptez les titres."),
        Mistake(lambda: str(citations()["cite_par"].value_counts().index[0]), "C’est qui cite le plus. On demande ce qui est le plus cité."),
    ),
    after="Une donnée qui bouge toutes les cinq minutes donne envie d’en faire une application ; un budget, plus rarement.",
)  # fmt: skip

q7 = Exercise(
    id="01-q7",
    question="En juin 2019, quelle était l’année médiane de dernière modification : la moitié des jeux au moins ne dataient pas d’après ?",
    expect=compare.number(),
    reference=ref.median_year,
    hints=(
        "Cumulez les jeux année après année : `annees.cumsum()`. Où dépasse-t-on la moitié du total ?",
        "La moitié de 181 est 90,5 : cherchez la première année dont le cumul y arrive.",
    ),
    answer="mediane = int(annees.index[(annees.cumsum() >= annees.sum() / 2).argmax()])",
    mistakes=(
        Mistake(2017, "Fin 2017, le cumul n’est qu’à 89 : il en manque un peu pour la moitié."),
        Mistake(2019, "C’est l’année de la capture : à la fin, le cumul est au total."),
    ),
    after=lambda year: (
        f"{year}, un an avant la photo. Et pourtant {percent(scorecard().note['Fraîcheur'], 0)} seulement de jeux « de l’année »."
    ),
)

q8 = Exercise(
    id="01-q8",
    question="Dans le fichier brut des parkings, quelle part des cases est remplie ? (de 0 à 1)",
    expect=compare.number(tolerance=0.002),
    reference=ref.filled,
    hints=(
        "`parkings.notna()` met vrai dans chaque case remplie ; la moyenne de vrais et de faux est une part.",
        "Une première moyenne donne une part par colonne ; une seconde, la part du tableau.",
    ),
    answer="remplies = parkings.notna().mean().mean()",
    mistakes=(
        Mistake(lambda: 1 - ref.filled(), "C’est la part des cases vides."),
        Mistake(lambda: float(ref.load("parkings_brut").dropna().shape[0] / 26), "C’est la part des lignes sans aucun trou. Comptez les cases."),
    ),
    after="Et pourtant : un tarif vide devant un parking gratuit n’est pas un oubli. Compter les trous ne dit pas lesquels en sont.",
)  # fmt: skip

q9 = Exercise(
    id="01-q9",
    question="Si les cinq critères pesaient autant, quelle serait la note du portail ? (de 0 à 1)",
    expect=compare.number(tolerance=0.002),
    reference=lambda: float(scorecard()["note"].mean()),
    hints=(
        "Peser autant, c’est une moyenne simple de la colonne `note`.",
        "Une colonne sait se résumer : `bulletin.note` suivi de la bonne méthode.",
    ),
    answer="note = bulletin.note.mean()",
    mistakes=(
        Mistake(lambda: float(scorecard()["note"].sum()), "C’est la somme : divisez par le nombre de critères."),
        Mistake(lambda: float(scorecard()["note"].median()), "C’est la médiane : la note du milieu, qui ignore les extrêmes."),
    ),
    after=lambda note: f"{percent(note, 0)}. Cinq mesures sans rapport, mélangées en un chiffre : pratique, et presque vide de sens.",
)  # fmt: skip

q10 = Exercise(
    id="01-q10",
    question="Dessinez votre bulletin : les critères que vous gardez, un titre qui prend parti, un axe de 0 à 100.",
    expect=compare.figure(ref.judge),
    reference=lambda: draw(scorecard()["note"], "Lisible par les machines, mais la licence se perd en route"),
    hints=(
        '`ex.draw(bulletin.note, "votre titre")` trace les barres. Pour en garder trois : `bulletin.note[["Formats", …]]`.',
        "Un titre qui prend parti tient en une ligne et se vérifie dans la figure.",
    ),
    answer='fig = ex.draw(bulletin.note, "Lisible par les machines, mais la licence se perd en route")',
    mistakes=(
        Mistake(lambda: draw(scorecard()["note"], ""), ""),
        Mistake(lambda: draw(scorecard()["note"], "Presque parfait", start=10), ""),
    ),
    after="L’audit accepte la forme. Le parti, c’est à la salle de le discuter.",
)

q11 = Exercise(
    id="01-q11",
    question="Écrivez au producteur : un jeu, une preuve, une demande, un merci. Entre 25 et 150 mots.",
    expect=compare.judge(ref.letter, expected="une lettre"),
    reference=lambda: LETTER,
    hints=(
        "Qui reçoit : une personne qui n’a pas choisi le format et qui a dix minutes. Que peut-elle corriger seule ?",
        "Une lettre utile a cinq morceaux : le salut, le nom du jeu, le nombre qui prouve, la demande, le remerciement.",
    ),
    answer="lettre = ex.LETTER",
    mistakes=(
        Mistake("Vos données sont nulles."),
        Mistake("Bonjour, merci de corriger le jeu des parkings, il y a 2 erreurs. Pourriez-vous le faire ?"),
    ),
    after="Gardez-la, relisez-la à voix haute, envoyez-la si vous le voulez. Rien n’est parti d’ici.",
)

EXERCISES = (q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11)
