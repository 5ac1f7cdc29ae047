"""Exercices de l'atelier 04 : que raconte un prénom ?"""

from __future__ import annotations

from datakit.exercises import compare
from datakit.exercises.exercise import Exercise, Mistake
from datakit.text import listing, number, percent
from datakit.topics import names
from datakit.workshops import _prenoms as ref

q1 = Exercise(
    id="04-q1",
    question="Combien de filles ont reçu le prénom Marie en 1900, en France ? Filtrez la table `france`.",
    expect=compare.number(),
    reference=lambda: ref.births("Marie", "F", 1900),
    hints=(
        "Une question à la fois : l’année, le sexe, le prénom. Chaque condition donne une colonne de vrai et de faux.",
        "Reliez les conditions par `&`, chacune entre parenthèses : `(france.annee == 1900) & (…)`, puis prenez `.nombre`.",
    ),
    answer='filtre = (france.annee == 1900) & (france.sexe == "F") & (france.prenom == "Marie")\n'
    "marie = france[filtre].nombre.sum()",
    mistakes=(
        Mistake(
            lambda: ref.marie(prenom="Marie", sexe="F"),
            "Vous avez additionné toutes les années. Ajoutez la condition sur `annee`.",
        ),
        Mistake(
            lambda: ref.marie(annee=1900, sexe="F"),
            "Vous avez additionné toutes les filles du tableau. Ajoutez la condition sur `prenom`.",
        ),
        Mistake(1, "C’est le nombre de lignes. Le nombre de naissances est dans la colonne `nombre`."),
    ),
    after=lambda n: (
        f"{number(n)} Marie en un an, soit {percent(ref.share('Marie', 'F', 1900))} des filles nées en 1900."
    ),
)

q2 = Exercise(
    id="04-q2",
    question="Quels sont les trois prénoms de garçon les plus donnés en 1985 ? Donnez la liste, du premier au troisième.",
    expect=compare.items(ordered=True),
    reference=lambda: ref.top(1985, "M"),
    hints=(
        "`names.ranking` trie pour vous : donnez-lui la table, l’année, le sexe et le nombre de rangs.",
        "Les garçons s’écrivent « M » dans la table. La colonne `prenom` du classement est la réponse.",
    ),
    answer='podium = names.ranking(france, 1985, "M", 3).prenom',
    mistakes=(
        Mistake(lambda: ref.top(1985, "F"), "C’est le podium des filles : les garçons sont notés « M »."),
        Mistake(
            lambda: ref.top(1985, "M")[::-1], "Les trois y sont, mais à l’envers : le plus donné d’abord."
        ),
    ),
    after=lambda _: f"Trente ans plus tard, en 2015, le podium est devenu {listing(ref.top(2015, 'M'))}.",
)

q3 = Exercise(
    id="04-q3",
    question="En quelle année le prénom Kevin a-t-il été le plus donné en France ?",
    expect=compare.number(),
    reference=lambda: names.peak(ref.curve("Kevin", "M")).annee,
    hints=(
        "`names.series(series, …)` donne une valeur par année ; `names.peak` en cherche le sommet.",
        "`names.peak` rend deux choses, l’année et la valeur : l’année se lit avec `.annee`.",
    ),
    answer='annee = names.peak(names.series(series, "Kevin", "M")).annee',
    mistakes=(
        Mistake(
            lambda: names.peak(ref.curve("Kevin", "M")).nombre,
            "C’est le nombre de naissances au sommet. On demande l’année : ajoutez `.annee`.",
        ),
        Mistake(2021, "C’est la dernière année de la table, pas celle du sommet."),
    ),
    after=lambda year: (
        f"Au sommet en {year}. Une courbe raconte une époque ; elle ne dit rien de la personne qui porte le prénom."
    ),
)

q4 = Exercise(
    id="04-q4",
    question="En nombre, le sommet de Jean est en 1946. En part, pour 1 000 garçons nés la même année, en quelle année est-il ?",
    expect=compare.number(),
    reference=lambda: names.peak(ref.jean_share()).annee,
    hints=(
        "1946, c’est aussi le début du baby-boom : il y a plus de Jean parce qu’il y a plus d’enfants.",
        'Transformez la série avec `names.per_thousand(jean, totaux, "M")`, puis cherchez son sommet.',
    ),
    answer='jean = names.series(series, "Jean", "M")\n'
    'annee_part = names.peak(names.per_thousand(jean, totaux, "M")).annee',
    mistakes=(
        Mistake(1946, "C’est le sommet en nombre. Divisez d’abord par toutes les naissances de garçons."),
        Mistake(
            lambda: names.peak(ref.jean_share()).nombre,
            "C’est la valeur du sommet, pour 1 000 garçons. On demande l’année : `.annee`.",
        ),
    ),
    after=lambda year: f"{year} et non 1946 : un nombre qui monte peut cacher une part qui baisse déjà.",
)

q5 = Exercise(
    id="04-q5",
    question="Quelle part des filles nées en 2018 porte un prénom du top 10 ? Comptez toutes les naissances, rares comprises.",
    expect=compare.number(tolerance=0.0015),
    reference=ref.share_2018,
    hints=(
        "`names.top_share(france, totaux, 10)` rend un tableau : une ligne par année, une colonne par sexe.",
        "Une case d’un tableau se lit avec `.loc[ligne, colonne]` : la ligne est l’année, la colonne est « F ».",
    ),
    answer='part = names.top_share(france, totaux, 10).loc[2018, "F"]',
    mistakes=(
        Mistake(
            lambda: ref.share_2018(named_only=True),
            "Presque : vous avez oublié les prénoms rares au dénominateur (`prenoms_rares`). Ces enfants comptent aussi.",
        ),
        Mistake(
            lambda: ref.share_2018_of("M", 10),
            "C’est la part des garçons : la colonne des filles est « F ».",
        ),
        Mistake(
            lambda: ref.share_2018_of("F", 1),
            "C’est la part du seul premier prénom. Prenez les dix premiers.",
        ),
    ),
    after=lambda part: (
        f"{percent(part)} : le top 10 que citent les journaux laisse de côté {percent(1 - part)} des filles."
    ),
)

q6 = Exercise(
    id="04-q6",
    question="Deux garçons nés dans la Vienne en 1946 se rencontrent. Quelle chance ont-ils de porter le même prénom (de 0 à 1) ?",
    expect=compare.number(tolerance=0.0005),
    reference=lambda: ref.twins("M"),
    hints=(
        'La ligne se lit avec `diversite.loc[(1946, "M")]`. Quatre colonnes : deux nombres de prénoms, deux chances.',
        "La chance est dans `doublon_bas` (ou `doublon_haut` : ici, ils se touchent).",
    ),
    answer='chance = diversite.loc[(1946, "M"), "doublon_bas"]',
    mistakes=(
        Mistake(
            lambda: ref.twins("M", "bas"),
            "C’est le nombre effectif de prénoms. La chance est son inverse : 1 divisé par ce nombre.",
        ),
        Mistake(
            lambda: ref.twins("F"), "C’est la chance de deux filles. Prenez la ligne des garçons, « M »."
        ),
    ),
    after=lambda p: (
        f"Environ une chance sur {number(1 / p, 0)}, quand {percent(ref.vienne_top10('M'), 0)} des garçons"
        " portaient l’un des dix premiers prénoms."
    ),
)

q7 = Exercise(
    id="04-q7",
    question="Une fois réunies les deux écritures, Léa et Lea, quel rang occupe Léa en 2010 ?",
    expect=compare.number(),
    reference=ref.lea_rank,
    hints=(
        "`reunie` est la table où les accents ne comptent plus. Demandez-lui le classement des filles en 2010.",
        "Le rang est dans la colonne `rang`, à la ligne où `prenom` vaut « Léa ».",
    ),
    answer='top = names.ranking(reunie, 2010, "F")\nrang = top[top.prenom == "Léa"].rang.sum()',
    mistakes=(
        Mistake(lambda: ref.lea_rank(merged=False), "C’est le rang avant réunion. Prenez la table `reunie`."),
        Mistake(32, "C’est le rang de Lea, sans accent, comptée à part."),
        Mistake(
            lambda: ref.births("Léa", "F", 2010) + ref.births("Lea", "F", 2010),
            "C’est le nombre de naissances réunies. On demande le rang.",
        ),
    ),
    after="Léa n’avait pas chuté : une partie des Léa avait perdu son accent dans le fichier, pas dans la vie.",
)

q8 = Exercise(
    id="04-q8",
    question="De 1999 à 2018, combien de fois plus souvent a-t-on donné Zoé dans la Vienne qu’en France, à naissances égales ?",
    expect=compare.number(tolerance=0.0041),
    reference=ref.zoe_ratio,
    hints=(
        "Comparez deux parts, pas deux nombres : Zoé sur toutes les filles d’ici, Zoé sur toutes les filles de France.",
        "Le rapport est (`ici` / `filles_ici`) divisé par (`la_bas` / `filles_france`).",
    ),
    answer="rapport = (ici / filles_ici) / (la_bas / filles_france)",
    mistakes=(
        Mistake(
            lambda: ref.zoe()["ici"] / ref.zoe()["filles_ici"],
            "C’est la part de Zoé ici. Divisez-la par la part de Zoé en France.",
        ),
        Mistake(
            lambda: ref.zoe()["ici"] / ref.zoe()["france"],
            "Vous comparez des nombres : la Vienne est bien plus petite que la France. Comparez des parts.",
        ),
    ),
    after=lambda r: f"{number(r, 1)} fois plus. Avec l’intervalle, on peut l’affirmer ; dire pourquoi, non.",
)

q9 = Exercise(
    id="04-q9",
    question="Daniel paraît cinq fois plus rare ici qu’en France. Que peut-on conclure ? Répondez « a », « b » ou « c ».",
    expect=compare.choice(
        {
            "a": "On aime moins ce prénom ici",
            "b": "On ne peut pas conclure",
            "c": "La table contient une faute de frappe",
        }
    ),
    reference=lambda: "b",
    hints=(
        "Regardez la colonne `annees_cachees` : combien d’années sur vingt Daniel n’a-t-il pas de ligne ?",
        "Chaque année sans ligne peut cacher 0, 1 ou 2 naissances. L’intervalle en tient compte : contient-il 1 ?",
    ),
    answer='conclusion = "b"',
    mistakes=(
        Mistake("a", "C’est ce que dit le point, pas l’intervalle : lisez ses deux bouts."),
        Mistake("c", "Rien n’est faux : la table tait les effectifs de 1 et 2, c’est le secret statistique."),
    ),
    after="Une année cachée n’est pas un zéro : le secret protège les personnes, et nous rend prudents.",
)

q10 = Exercise(
    id="04-q10",
    question="Fin 2021, la moitié des Nathalie a plus de quel âge ? (l’âge médian, sans tenir compte des décès)",
    expect=compare.number(),
    reference=lambda: ref.nathalie().median,
    hints=(
        "`names.age_range(naissances, 2021)` rend trois âges : `median`, `low`, `high`.",
        'Donnez-lui la série de Nathalie : `names.series(series, "Nathalie", "F")`, puis lisez `.median`.',
    ),
    answer='age = names.age_range(names.series(series, "Nathalie", "F"), 2021).median',
    mistakes=(
        Mistake(
            lambda: 2021 - names.peak(ref.curve("Nathalie", "F")).annee,
            "C’est l’âge de celles nées l’année du sommet. La médiane partage toutes les Nathalie en deux.",
        ),
        Mistake(lambda: 2021 - ref.nathalie().median, "C’est une année de naissance. On demande un âge."),
        Mistake(lambda: ref.nathalie().low, "C’est la borne basse : un quart des Nathalie est plus jeune."),
    ),
    after=lambda age: f"{age} ans. On devine une génération, jamais une personne.",
)

q11 = Exercise(
    id="04-q11",
    question="Dans la Vienne depuis 1900, quel prénom (100 naissances au moins) est partagé au plus près de la moitié ?",
    expect=compare.text(),
    reference=lambda: ref.shared(100),
    hints=(
        "`names.unisex(vienne, 100)` trie les prénoms mixtes, du plus au moins partagé.",
        "Prenez la première ligne : `.prenom.iloc[0]`.",
    ),
    answer="partage = names.unisex(vienne, 100).prenom.iloc[0]",
    mistakes=(
        Mistake(
            lambda: ref.shared(50),
            "Très partagé en effet, mais moins de 100 naissances : c’est peu pour en juger.",
        ),
        Mistake(
            "Dominique", "Très mixte, mais pas le plus proche de la moitié : regardez la colonne `mixite`."
        ),
    ),
    after=lambda name: (
        f"{name} : moitié-moitié sur un siècle. La figure suivante montre que ce n’est vrai à aucun moment."
    ),
)

q12 = Exercise(
    id="04-q12",
    question="Dessinez votre figure : une seule idée, un titre qui la dit, une unité, une source, un axe honnête.",
    expect=compare.figure(ref.judge),
    reference=lambda: ref.figure(title="Emma recule chaque année", unit="naissances par an"),
    hints=(
        "Commencez petit : deux prénoms que vous connaissez, avec `names.curves`, `title=` et `unit=`.",
        "L’audit dit ce qui manque. Un titre affirme (« Léa passe devant Emma »), il ne décrit pas (« Courbes »).",
    ),
    answer='fig = names.curves({p: names.series(series, p, "F") for p in ("Louise", "Emma")},\n'
    '                   title="Louise passe devant Emma", unit="naissances par an")',
    mistakes=(
        Mistake(ref.figure, ""),
        Mistake(lambda: ref.figure(cut=True, title="Emma s’effondre", unit="naissances par an")),
    ),
    after="L’audit ne trouve rien à redire. Reste la seule question qu’il ne sait pas poser : est-ce intéressant ?",
)

EXERCISES = (q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12)
