"""Exercices de l'atelier 09 : comment montrer des chiffres sans mentir ni ennuyer ?"""

from __future__ import annotations

from datakit.exercises import compare
from datakit.exercises.exercise import Exercise, Mistake
from datakit.text import number, percent
from datakit.workshops import _dataviz as viz
from datakit.workshops import _dataviz_judges as judges
from datakit.workshops import _dataviz_lies as lies
from datakit.workshops._dataviz_lies import q4, q5, q8, q9, q10, q11

CHARTS = ["barres", "nuage", "histogramme", "courbe", "carte", "camembert"]

q1 = Exercise(
    id="09-q1",
    question="Sur cent personnes mortes ou disparues dans la table, combien l’ont été en Méditerranée ?",
    expect=compare.number(tolerance=0.35, unit="%"),
    reference=lambda: 100 * viz.share_at_sea(),
    hints=(
        "Une part, c’est un morceau divisé par le tout. Le tout est la somme de la colonne : `.sum()`.",
        'La ligne se lit avec `oim["Méditerranée"]` ; multipliez le rapport par 100.',
    ),
    answer='part = 100 * oim["Méditerranée"] / oim.sum()',
    mistakes=(
        Mistake(100 / 13, "C’est une région sur treize. Comptez les personnes, pas les lignes."),
        Mistake(
            lambda: 100 * viz.share_at_sea() / (1 - viz.share_at_sea()),
            "Vous avez divisé par les autres régions : le tout comprend aussi la Méditerranée.",
        ),
    ),
    after=lambda part: (
        f"Environ {number(part, 0)} sur cent, parmi les morts et disparitions connues. La table ne dit rien"
        " de celles que personne n’a pu compter."
    ),
)

q2 = Exercise(
    id="09-q2",
    question="De 2002 à 2010, quel est le facteur de mensonge de l’affiche ? Divisez la baisse dessinée par la vraie baisse.",
    expect=compare.number(tolerance=0.06),
    reference=lambda: viz.poster_lie(2002, 2010),
    hints=(
        "Une variation : (après − avant) / avant. Calculez-la une fois en pixels, une fois en faits.",
        "La barre passe de 55,2 à 19,4 pixels ; les faits, de 4 115 000 à 3 449 000. Divisez la première variation par la seconde.",
    ),
    answer="facteur = ((19.4 - 55.2) / 55.2) / ((3_449_000 - 4_115_000) / 4_115_000)",
    mistakes=(
        Mistake(
            lambda: viz.shown_change(),
            "C’est la baisse dessinée seule. Divisez-la par la vraie baisse, en faits.",
        ),
        Mistake(
            lambda: 55.2 / 19.4,
            "C’est le rapport des deux barres. On compare deux variations, celle du dessin et celle des faits.",
        ),
    ),
    after=lambda f: (
        f"{number(f, 1)} : le dessin montre une baisse de {percent(-viz.shown_change(), 0)}, les nombres de 16 %. La"
        " baisse est réelle ; sa taille, non."
    ),
)

q3 = Exercise(
    id="09-q3",
    question="Relisez la même paire de barres à l’envers, de 2010 à 2002, avec `dk.charts.lie_factor`. Quel facteur trouvez-vous ?",
    expect=compare.number(tolerance=0.06),
    reference=lambda: viz.poster_lie(2010, 2002),
    hints=(
        "`dk.charts.lie_factor` prend deux couples : `shown=(avant, après)` en pixels, `actual=(avant, après)` en faits.",
        "À l’envers, l’avant est 2010 : 19,4 pixels et 3 449 000 faits.",
    ),
    answer="inverse = dk.charts.lie_factor(shown=(19.4, 55.2), actual=(3_449_000, 4_115_000))",
    mistakes=(
        Mistake(lambda: viz.poster_lie(2002, 2010), "C’est le sens de l’affiche, 2002 puis 2010. Échangez."),
        Mistake(
            lambda: 1 / viz.poster_lie(2002, 2010),
            "Lire à l’envers n’inverse pas le rapport : on divise par l’autre valeur de départ.",
        ),
    ),
    after=lambda f: (
        f"{number(f, 1)} dans un sens, {number(viz.poster_lie(2002, 2010), 1)} dans l’autre : mêmes barres, même"
        " tromperie. Une mesure du mensonge dépend elle aussi d’un choix ; dites lequel."
    ),
)

q6 = Exercise(
    id="09-q6",
    question="Quel dessin pour chaque question, de 1 à 6 ? Donnez la liste des six mots, chacun servant une fois.",
    expect=compare.items(ordered=True),
    reference=lambda: CHARTS,
    hints=(
        "Cherchez le verbe : comparer, relier deux grandeurs, voir une distribution, suivre le temps, situer, partager un tout.",
        "Une part de presque tout ou presque rien, en deux morceaux : c’est le seul cas où le camembert gagne.",
    ),
    answer='dessins = ["barres", "nuage", "histogramme", "courbe", "carte", "camembert"]',
    mistakes=(
        Mistake(
            ["camembert", "nuage", "histogramme", "courbe", "carte", "barres"],
            "Treize régions dans un camembert ? Comparez des longueurs ; gardez le camembert pour deux parts.",
        ),
        Mistake(
            ["barres", "nuage", "barres", "courbe", "carte", "camembert"],
            "Un mot sert deux fois : pour voir comment 897 valeurs se répartissent, on les range en classes.",
        ),
        Mistake(
            ["barres", "courbe", "histogramme", "nuage", "carte", "camembert"],
            "La courbe suit le temps ; pour relier deux grandeurs, on pose un point par objet.",
        ),
    ),
    after="Barres pour comparer, nuage pour relier, histogramme pour voir une distribution, courbe pour le temps, carte"
    " pour situer. Et le camembert, oui : deux parts d’un tout, il les montre très bien.",
)

q7 = Exercise(
    id="09-q7",
    question="De 2018 à 2023, combien de communes de Grand Poitiers ont perdu des habitants ?",
    expect=compare.number(),
    reference=lambda: int((viz.growth() < 0).sum()),
    hints=(
        "`gains` a une valeur par commune. Perdre, c’est avoir un gain plus petit que zéro.",
        "`gains < 0` donne des vrais et des faux ; `.sum()` compte les vrais.",
    ),
    answer="perdantes = (gains < 0).sum()",
    mistakes=(
        Mistake(lambda: int((viz.growth() <= 0).sum()), "Vous comptez aussi celles qui n’ont pas bougé."),
        Mistake(lambda: int((viz.growth() > 0).sum()), "Ce sont celles qui gagnent : retournez le signe."),
    ),
    after=lambda n: (
        f"{n} communes sur 40. « L’agglomération grandit » est vrai ; « ma commune grandit » dépend de la vôtre."
    ),
)

q12 = Exercise(
    id="09-q12",
    question="Si l’on donnait aux rayons, et non aux aires, le rapport maladies / blessures de janvier 1855, combien de fois"
    " plus grande serait l’aire ?",
    expect=compare.number(tolerance=0.5, relative=0.002),
    reference=lambda: viz.rose_ratio() ** 2,
    hints=(
        "L’aire d’un secteur grandit comme le carré de son rayon : rayon double, aire quadruple.",
        "Le rapport des taux est `janvier.taux_maladies / janvier.taux_blessures` ; élevez-le au carré avec `** 2`.",
    ),
    answer="aire = (janvier.taux_maladies / janvier.taux_blessures) ** 2",
    mistakes=(
        Mistake(viz.rose_ratio, "C’est le rapport des taux, donc des rayons. L’aire grandit comme le carré."),
        Mistake(lambda: 2 * viz.rose_ratio(), "Le carré d’un nombre n’est pas son double : `** 2`."),
    ),
    after=lambda a: (
        f"{number(a, 0)} fois, pour un rapport vrai de {number(a**0.5, 1)}. Nightingale a donné le taux à l’aire :"
        " sa rose est spectaculaire, et juste."
    ),
)

q13 = Exercise(
    id="09-q13",
    question="Écrivez le titre des courbes de Crimée : une phrase qui affirme ce qu’on y voit.",
    expect=compare.judge(judges.crimea_title, "un titre"),
    reference=lambda: "En Crimée, la maladie tue huit fois plus que l’ennemi",
    hints=(
        "Cachez la figure : si l’on ne lisait que le titre, que faudrait-il savoir ?",
        "Un sujet, un verbe, une comparaison. Nommez ce qui tue, et combien de fois plus que les blessures.",
    ),
    answer='titre = "En Crimée, la maladie tue huit fois plus que l’ennemi"',
    mistakes=(
        Mistake("Évolution de la mortalité par maladie"),
        Mistake("De quoi meurent les soldats, de maladie ou de blessure ?"),
        Mistake("Le choléra"),
    ),
    after="Ce titre s’engage : on peut le contredire, donc le vérifier. Fait-il le compte ? La cellule suivante le dit.",
)

q14 = Exercise(
    id="09-q14",
    question="Décrivez ces courbes à quelqu’un qui ne les voit pas : genre du dessin, sujet, sommet avec sa date, mouvement.",
    expect=compare.judge(judges.alt, "une description"),
    reference=lambda: (
        "Courbes mensuelles, d’avril 1854 à mars 1856 : la mortalité par maladie culmine à 1 023 pour 1 000 en janvier"
        " 1855 puis retombe ; les blessures ne dépassent jamais 116."
    ),
    hints=(
        "Imaginez le téléphone : votre interlocutrice doit pouvoir raconter la figure à son tour.",
        "Commencez par « Courbes… », dites qui monte et qui reste bas, donnez le sommet des maladies et son mois.",
    ),
    answer='description = ("Courbes mensuelles, d’avril 1854 à mars 1856 : la mortalité par maladie culmine "\n'
    '               "à 1 023 pour 1 000 en janvier 1855 puis retombe ; les blessures ne dépassent jamais 116.")',
    mistakes=(
        Mistake("Image d’un graphique sur la guerre de Crimée."),
        Mistake(
            "Courbes où la maladie monte très haut, puis redescend, tandis que les blessures restent basses."
        ),
    ),
    after="Genre, sujet, sommet, mouvement : on peut maintenant en discuter sans l’avoir vue.",
)

q15 = Exercise(
    id="09-q15",
    question="Dessinez un truc que vous ignoriez sur l’agglo : un titre qui affirme, une unité, une source, un audit au vert.",
    expect=compare.figure(judges.final),
    reference=lies.stops,
    hints=(
        "Une table, une question, une seule idée : `viz.bars(…)` ou `fig, ax = dk.figure()` puis `dk.annotate(fig, …)`.",
        "Partez d’un nombre qui vous étonne (`.median()`, `.max()`, un rapport) : il fera le titre, calculé par la cellule.",
    ),
    answer='arrets = dk.load("vitalis_arrets").passages_jeudi\nfig, ax = dk.figure()\n'
    "ax.hist(arrets, bins=range(0, 720, 20), color=viz.BLUE)\n"
    'titre = f"Un arrêt sur deux voit passer {arrets.median():.0f} bus ou moins"\n'
    'dk.annotate(fig, title=titre, unit="nombre d’arrêts selon les passages d’un jeudi", source=viz.VITALIS)',
    mistakes=(
        Mistake(lambda: lies.stops("Répartition des arrêts de bus")),
        Mistake(lambda: lies.stops(cut=True)),
    ),
    after="Rien à redire pour l’audit. Reste la question qu’il ne sait pas poser : et alors ?",
)

EXERCISES = (q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, q13, q14, q15)
