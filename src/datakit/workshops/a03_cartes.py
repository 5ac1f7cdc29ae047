"""Exercices de l'atelier 03 : comment une carte peut-elle mentir ?"""

from __future__ import annotations

from datakit import maps
from datakit.exercises import compare
from datakit.exercises.exercise import Exercise, Mistake
from datakit.text import number, percent
from datakit.workshops import _cartes as ref
from datakit.workshops._cartes import DEFIBRILLATORS, DENSITY, WORDS, equipped, open_territory, where

__all__ = ["DEFIBRILLATORS", "DENSITY", "EXERCISES", "WORDS", "equipped", "open_territory", "where"]

q1 = Exercise(
    id="03-q1",
    question="Quelles variables peut-on peindre en aplats ? Donnez la liste de leurs lettres.",
    expect=compare.items(ordered=False),
    reference=lambda: ["b", "d", "f", "g"],
    hints=(
        "Fusionnez deux communes en pensée. Si la valeur s’additionne, c’est un stock : des cercles.",
        "Un « par », un « pour » ou un « % » annonce un ratio. Et une médiane : peut-on additionner deux médianes ?",
    ),
    answer='aplats = ["b", "d", "f", "g"]',
    mistakes=(
        Mistake(lambda: ["b", "d", "f"], "Il en manque une : additionne-t-on deux revenus médians ?"),
        Mistake(
            lambda: ["a", "c", "e", "h"],
            "Ce sont justement les stocks : ils se comptent, ils s’additionnent.",
        ),
        Mistake(
            lambda: ["b", "d", "f", "g", "h"],
            "Les naissances s’additionnent d’une commune à l’autre : un stock.",
        ),
    ),
    after="a, c, e et h se comptent et s’additionnent : des cercles. b, d et f divisent déjà ; g est une médiane.",
)

q2 = Exercise(
    id="03-q2",
    question="Quelle est la densité de tout le territoire, en habitants par km² ?",
    expect=compare.number(tolerance=0.05, unit="habitants par km²"),
    reference=lambda: ref.current()["population"].sum() / ref.current()["superficie_km2"].sum(),
    hints=(
        "Faites comme s’il n’y avait qu’un seul grand territoire : tous ses habitants, toute sa superficie.",
        "Deux sommes, puis une division : `carte.population.sum()` est la première.",
    ),
    answer="ensemble = carte.population.sum() / carte.superficie_km2.sum()",
    mistakes=(
        Mistake(
            lambda: ref.current()["densite"].mean(),
            "C’est la moyenne des densités : un village y pèse autant que la ville. Divisez des sommes.",
        ),
        Mistake(
            lambda: ref.current()["densite"].sum(),
            "Une densité est un ratio : on n’additionne pas des ratios.",
        ),
    ),
    after=lambda x: (
        f"{number(x, 1)} habitants par km² en tout, et pourtant {number((ref.current()['densite'] < x).sum())} "
        f"{where().units} sur {len(ref.current())} sont en dessous : la moyenne n’habite nulle part."
    ),
)

q3 = Exercise(
    id="03-q3",
    question="Avec cinq classes d’amplitudes égales, combien de territoires sont dans la plus claire ?",
    expect=compare.number(),
    reference=lambda: ref.counts("equal")[0],
    hints=(
        "Le découpage est dans `decoupages` ; il connaît l’effectif de chacune de ses classes.",
        "Prenez `decoupages[\"equal\"]`, puis `.counts`, puis le premier.",
    ),
    answer='claires = decoupages["equal"].counts[0]',
    mistakes=(
        Mistake(lambda: ref.counts("quantiles")[0], "C’est l’effectif avec les quantiles, qui remplissent toutes les classes."),
        Mistake(lambda: ref.counts("equal")[-1], "C’est la classe la plus foncée : la première est au début de `.counts`."),
    ),
    after=lambda n: f"{percent(n / len(ref.current()), 0)} des {where().units} d’une seule couleur : la ville a étiré l’échelle.",
)  # fmt: skip

q4 = Exercise(
    id="03-q4",
    question="Combien de territoires changent de rang de classe en passant des quantiles à Fisher-Jenks ?",
    expect=compare.number(),
    reference=ref.moved,
    hints=(
        "`decoupages[…].assign(carte.densite)` donne le rang de classe de chaque territoire, de 0 à 4.",
        "Comparez les deux listes de rangs par `!=` : un vrai vaut 1, et `.sum()` les compte.",
    ),
    answer='rangs = [decoupages[m].assign(carte.densite) for m in ("quantiles", "fisher-jenks")]\n'
    "changent = (rangs[0] != rangs[1]).sum()",
    mistakes=(
        Mistake(lambda: len(ref.current()) - ref.moved(), "Vous avez compté ceux qui ne changent pas."),
        Mistake(0, "Les nombres sont les mêmes, mais pas les bornes : comparez les rangs, un par un."),
    ),
    after=lambda n: (
        f"{number(n)} {where().units} sur {len(ref.current())} changent de couleur. Aucun nombre n’a changé."
    ),
)

q5 = Exercise(
    id="03-q5",
    question="Trouvez un découpage honnête en apparence qui appuie le titre « Un territoire presque vide ».",
    expect=compare.judge(ref.headline("vide"), "un découpage, celui que rend `dk.maps.classes(…)`"),
    reference=lambda: maps.classes(ref.current()["densite"], "equal", 5),
    hints=(
        "Il faut que les trois quarts des territoires tombent dans la classe la plus claire.",
        "Qui a étiré l’échelle, tout à l’heure ? Laissez donc la ville fixer la largeur de toutes les classes.",
    ),
    answer='vide = dk.maps.classes(carte.densite, "equal", 5)',
    mistakes=(
        Mistake(lambda: maps.classes(ref.current()["densite"], "quantiles", 5)),
        Mistake(lambda: maps.classes(ref.current()["densite"], "equal", 12)),
    ),
    after="Rien n’est faux : les nombres, les bornes, la légende. C’est le choix de la méthode qui parle.",
)

q6 = Exercise(
    id="03-q6",
    question="Même table, titre contraire : « Un territoire densément peuplé ». Trouvez le découpage.",
    expect=compare.judge(ref.headline("dense"), "un découpage, celui que rend `dk.maps.classes(…)`"),
    reference=lambda: maps.classes(ref.current()["densite"], breaks=ref.current()["densite"].quantile([0, 0.1, 0.25, 0.5, 1]).tolist()),
    hints=(
        "Il faut qu’au moins la moitié des territoires tombe dans les deux classes les plus foncées.",
        "Aucune méthode ne vous arrange ? Choisissez vous-même les bornes avec `breaks=[…]`, serrées vers le bas.",
    ),
    answer="bornes = carte.densite.quantile([0, 0.1, 0.25, 0.5, 1]).tolist()\n"
    "dense = dk.maps.classes(carte.densite, breaks=bornes)",
    mistakes=(
        Mistake(lambda: maps.classes(ref.current()["densite"], "equal", 5)),
        Mistake(lambda: maps.classes([1, 2, 3, 4], "quantiles", 4)),
    ),
    after="Deux titres opposés, une seule table. Devant une carte, demandez toujours : qui a choisi les bornes ?",
)  # fmt: skip

q7 = Exercise(
    id="03-q7",
    question="Évolution de la population de −5 % à +10 % : quelle palette ? Répondez « a », « b » ou « c ».",
    expect=compare.choice({
        "a": "un dégradé d’une teinte, du clair au foncé",
        "b": "deux teintes qui se séparent à zéro",
        "c": "un arc-en-ciel, le plus contrasté",
    }),
    reference=lambda: "b",
    hints=(
        "Gagner ou perdre des habitants : y a-t-il une valeur qui sépare deux camps ?",
        "Cette valeur est zéro, et elle a un sens : les deux côtés méritent chacun leur teinte.",
    ),
    answer='palette = "b"',
    mistakes=(
        Mistake("a", "Sur un dégradé simple, −1 % et +1 % se ressemblent : on ne voit plus qui perd et qui gagne."),
        Mistake("c", "L’arc-en-ciel n’a pas d’ordre, et un lecteur daltonien le lirait de travers."),
    ),
    after="Un milieu qui veut dire quelque chose mérite deux teintes. Sans milieu, une seule suffit.",
)  # fmt: skip

q8 = Exercise(
    id="03-q8",
    question="Au sol, combien de Groenlands tiendraient dans l’Afrique ?",
    expect=compare.number(tolerance=0.05),
    reference=ref.africas,
    hints=(
        "`monde.aire_km2` est mesurée sur le globe. Filtrez `monde.continent`, puis `monde.nom`.",
        "Additionnez les aires des pays d’Afrique, puis divisez par celle du Groenland.",
    ),
    answer='afrique = monde[monde.continent == "Afrique"].aire_km2.sum()\n'
    'fois = afrique / monde[monde.nom == "Groenland"].aire_km2.sum()',
    mistakes=(
        Mistake(lambda: ref.africas("mercator"), "C’est ce que montre Mercator. Prenez `aire_km2`, mesurée sur le globe."),
        Mistake(lambda: 1 / ref.africas(), "Vous avez divisé dans l’autre sens : l’Afrique est la plus grande."),
    ),
    after=lambda x: f"{number(x, 1)} au sol, {number(ref.africas('mercator'), 1)} sur Mercator : ils y paraissent égaux.",
)  # fmt: skip

q9 = Exercise(
    id="03-q9",
    question="Quelle est la densité de l’agglomération de Châtellerault, recalculée sur ses sommes ?",
    expect=compare.number(tolerance=0.05),
    reference=lambda: ref.by_intercommunality().set_index("intercommunalite")["densite"]["CA Grand Châtellerault"],
    hints=(
        "La ligne cherchée est dans `grandes`, où les densités sont recalculées.",
        "`grandes.set_index(\"intercommunalite\")` permet de demander une colonne, puis un nom.",
    ),
    answer='chatellerault = grandes.set_index("intercommunalite").densite["CA Grand Châtellerault"]',
    mistakes=(
        Mistake(
            lambda: ref.table("contours_vienne").groupby("intercommunalite")["densite"].mean()["CA Grand Châtellerault"],
            "C’est la moyenne des densités des communes. Prenez la densité recalculée, dans `grandes`.",
        ),
        Mistake(
            lambda: ref.by_intercommunality().set_index("intercommunalite")["population"]["CA Grand Châtellerault"],
            "C’est la population. On demande la colonne `densite`.",
        ),
    ),
    after="Recalculée, elle dépasse celle des Vallées du Clain ; avec la moyenne des communes, c’était l’inverse.",
)  # fmt: skip

q10 = Exercise(
    id="03-q10",
    question="Une commune hachurée, qu’en conclure ? Répondez « a », « b » ou « c ».",
    expect=compare.choice({
        "a": "elle n’a aucun défibrillateur",
        "b": "l’inventaire n’en dit rien",
        "c": "elle a moins de défibrillateurs que ses voisines",
    }),
    reference=lambda: "b",
    hints=(
        "D’où vient le nombre ? D’un inventaire : qui l’a rempli, et jusqu’où ?",
        "Une case vide et un zéro ne disent pas la même chose. Laquelle des deux voyez-vous ?",
    ),
    answer='conclusion = "b"',
    mistakes=(
        Mistake("a", "Zéro serait une mesure. Ici, personne n’a mesuré : la case est vide."),
        Mistake("c", "Pour comparer, il faut deux nombres ; ici, il n’y en a qu’un."),
    ),
    after="On ne sait pas, et la carte le dit. C’est une information : il reste un inventaire à faire.",
)  # fmt: skip

q11 = Exercise(
    id="03-q11",
    question="Réparez la carte de la population, jusqu’à ce que la relecture n’ait plus rien à redire.",
    expect=compare.figure(ref.mended("population")),
    reference=lambda: maps.symbols(ref.current(), "population", title="La ville concentre", unit="habitants", **WORDS),
    hints=(
        "La population est un stock. Quelle forme se compare par sa surface, sans la superficie du territoire ?",
        "`dk.maps.symbols` demande un titre, une unité et une source ; la date compte aussi.",
    ),
    answer='reparee = dk.maps.symbols(carte, "population", title="La ville concentre les habitants",\n'
    '                          unit="habitants", **ex.WORDS)',
    mistakes=(
        Mistake(lambda: ref.plain("population")),
        Mistake(lambda: maps.symbols(ref.current(), "population", title="Habitants", unit="habitants", source="Insee")),
    ),
    after="Un cercle pour un effectif : l’œil compare des surfaces qui veulent dire quelque chose.",
)  # fmt: skip

q12 = Exercise(
    id="03-q12",
    question="Réparez la carte de densité, jusqu’à ce que la relecture n’ait plus rien à redire.",
    expect=compare.figure(ref.mended("densite")),
    reference=ref.density,
    hints=(
        "Deux fautes de dessin : l’arc-en-ciel, et trop de classes. Le reste est une affaire de mots.",
        "`dk.maps.choropleth` avec un découpage en cinq classes ; `**ex.DENSITY` apporte l’unité et la source.",
    ),
    answer='reparee = dk.maps.choropleth(carte, "densite", classes="fisher-jenks",\n'
    '                             title="Quelques points denses, beaucoup d’espace", **ex.DENSITY)',
    mistakes=(
        Mistake(lambda: ref.plain("densite", k=9, cmap="jet")),
        Mistake(lambda: ref.density(ramp="RdYlGn")),
    ),
    after="Une teinte, cinq classes, et tout ce qu’il faut de mots pour qu’on puisse vous contredire.",
)  # fmt: skip

q13 = Exercise(
    id="03-q13",
    question="Réparez la carte des défibrillateurs : ce que l’on ignore doit se voir.",
    expect=compare.figure(ref.mended("taux", ref.equipped)),
    reference=lambda: maps.choropleth(ref.equipped(), "taux", classes="quantiles", title="A", **DEFIBRILLATORS),
    hints=(
        "`fillna(0)` a transformé « on ne sait pas » en zéro. Repartez de la table `equipement`, avant cette ligne.",
        "`dk.maps.choropleth` hachure tout seul les cases vides, si on les lui laisse.",
    ),
    answer='reparee = dk.maps.choropleth(equipement, "taux", classes="quantiles",\n'
    '                             title="Un inventaire à finir", **ex.DEFIBRILLATORS)',
    mistakes=(
        Mistake(lambda: ref.plain("taux", gdf=ref.equipped().fillna({"taux": 0.0}))),
        Mistake(lambda: ref.plain("taux", gdf=ref.equipped())),
    ),
    after=lambda _: (
        f"{int(ref.equipped()['taux'].isna().sum())} communes hachurées : la carte dit d’abord "
        "l’état de l’inventaire, et c’est honnête."
    ),
)  # fmt: skip

q14 = Exercise(
    id="03-q14",
    question="La carte que vous signeriez : un titre qui affirme, une relecture sans reproche.",
    expect=compare.figure(ref.signed),
    reference=ref.density,
    hints=(
        "Choisissez d’abord la phrase, ensuite la variable, enfin la forme : aplats ou cercles.",
        "Un titre affirme (« Quelques points denses »), il ne décrit pas (« Densité »). L’audit dit le reste.",
    ),
    answer='fig = dk.maps.choropleth(carte, "densite", classes="fisher-jenks",\n'
    '                         title="Quelques points denses, beaucoup d’espace", **ex.DENSITY)',
    mistakes=(
        Mistake(lambda: ref.density(title="Densité")),
        Mistake(lambda: ref.density(ramp="jet")),
    ),
    after="Signée : un nom, une date, des bornes que vous savez défendre.",
)

EXERCISES = (q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, q13, q14)
