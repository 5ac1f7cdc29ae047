"""L’évaluation de l’atelier de la factualité : le hasard, une moyenne qui pèse, une série longue, un total que l’on divise."""

from typing import Any

from datakit.data.load import load
from datakit.tools.assessment.handwriting import inside_a_sentence
from datakit.tools.assessment.questions import (
    ROUNDED,
    Choice,
    Draw,
    Mistake,
    Option,
    Question,
    Subject,
    Values,
)
from figaudit.base.text import number, plural

SETUP = """\
import numpy as np
import pandas as pd
import datakit as dk

# Dix mille chimpanzés piochent une réponse sur trois : leurs scores. Une colonne : combien de questions à leur test
hasard = pd.DataFrame({n: np.random.default_rng(n).binomial(n, 1 / 3, 10_000) for n in (8, 9, 10, 12, 15, 18, 20)})

# Une ligne : un pays, une année
monde = dk.load("gapminder_monde").query("annee <= 2015").astype({"population": float, "pib": float})
# Le PIB, en dollars, et les habitants : une ligne par année, une colonne par pays
pib = monde.pivot(index="annee", columns="pays", values="pib")
habitants = monde.pivot(index="annee", columns="pays", values="population")

# Les morts des catastrophes naturelles, une valeur par année
deces = dk.load("catastrophes_deces").set_index("annee").deces
monde[["pays", "continent", "annee", "esperance_de_vie", "population"]].head(3)
"""

REMINDER = """\
`table[table.age == 12]` garde des lignes ; deux conditions, chacune entre parenthèses, se relient par `&`. Un texte se met entre \
guillemets. `table.age.sum()` additionne une colonne, `table.age.mean()` en fait la moyenne, et `table.age * table.poids` multiplie \
deux colonnes. `deces.loc[1950:1959]` garde dix années. `pib["France"][1990]` lit une case. La moyenne d’une condition est la part \
de ses vrais : `(hasard[12] == 6).mean()` ; `<=` veut dire « au plus ».
"""

_LIKELY = (3, 90)  # chimpanzés sur cent : ni presque aucun, ni presque tous
_READ_IN_THE_WORKSHOP = 2015  # l’année dont l’atelier calcule l’espérance de vie
_CONTINENTS = {
    "Afrique": "en Afrique",
    "Amériques": "dans les Amériques",
    "Asie": "en Asie",
    "Europe": "en Europe",
    "Océanie": "en Océanie",
}
_EARLY, _LATE = range(1905, 1961), range(1970, 2008)  # où commencent dix années
_FEWER = (1.3, 40)  # fois moins de morts : assez pour que le sens se voie
_FIRST_YEAR, _LAST_YEAR = 1970, 2010  # années dont on connaît le PIB de beaucoup de pays
_PEOPLED = 5_000_000  # habitants des deux pays comparés, au moins
_RICHER = (2, 60)  # fois plus, par habitant


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur un score, un continent, deux décennies et deux pays tirés au sort."""
    asked, right = draw.choice(_scores(values["hasard"]))
    continent, year = draw.choice(list(_CONTINENTS)), draw.randint(1960, _READ_IN_THE_WORKSHOP - 1)
    return [
        _chimpanzee(asked, right),
        _life(continent, year),
        _disasters(*_decades(draw, values["deces"])),
        _per_head(*_countries(draw, values["pib"], values["habitants"])),
    ]


def _scores(luck: Any) -> list[tuple[int, int]]:
    """Combien de questions, et un score que le hasard n’atteint ni presque jamais, ni presque toujours."""
    found = []
    for asked in luck.columns:
        for right in range(1, asked):
            share = 100 * (luck[asked] <= right).mean()
            if _LIKELY[0] <= share <= _LIKELY[1]:
                found.append((int(asked), right))
    return found


def _decades(draw: Draw, deaths: Any) -> tuple[int, int]:
    """Deux débuts de dix années, dont la seconde a vu moins de morts."""
    while True:
        early, late = draw.choice(_EARLY), draw.choice(_LATE)
        fewer = deaths.loc[early : early + 9].mean() / deaths.loc[late : late + 9].mean()
        if _FEWER[0] <= fewer <= _FEWER[1]:
            return early, late


def _countries(draw: Draw, product: Any, people: Any) -> tuple[str, str, int]:
    """Un pays, un autre, une année : le premier produit plus par habitant."""
    while True:
        year = draw.randint(_FIRST_YEAR, _LAST_YEAR)
        is_known = product.loc[year].notna() & (people.loc[year] >= _PEOPLED)
        rich, poor = draw.sample(sorted(is_known[is_known].index), 2)
        per_head = product.loc[year] / people.loc[year]
        if _RICHER[0] <= per_head[rich] / per_head[poor] <= _RICHER[1]:
            return rich, poor, year


def _chimpanzee(asked: int, right: int) -> Question:
    scores = f"hasard[{asked}]"
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=(
            f"Un test a **{asked}** questions, à trois réponses chacune. Dix mille chimpanzés l’ont passé au hasard : leurs scores "
            f"sont dans `{scores}`. Combien **sur cent** ont **{plural(right, 'bonne réponse')} ou moins** ? {ROUNDED}"
        ),
        start="reponse_1 = ____",
        solution=f"reponse_1 = 100 * ({scores} <= {right}).mean()",
        probe="reponse_1",
        rubric="Un point pour la colonne, un pour « ou moins », un pour la part, sur cent.",
        mistakes=(
            Mistake(
                f"reponse_1 = 100 * ({scores} < {right}).mean()",
                f"« {right} ou moins » compte {right} lui-même : le signe est `<=`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = 100 * ({scores} == {right}).mean()",
                f"Ce sont ceux à {right} tout juste : il manque ceux qui ont moins.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = 100 * ({scores} > {right}).mean()",
                "Ce sont ceux qui ont plus : le signe est retourné.",
                points=1,
            ),
            Mistake(
                f"reponse_1 = ({scores} <= {right}).sum()",
                "C’est un nombre de chimpanzés ; on demande combien sur cent.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = ({scores} <= {right}).mean()",
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = 100 * {right} / {asked}",
                "C’est le score lui-même ; on demande combien de chimpanzés font cela ou moins.",
            ),
        ),
    )


def _life(continent: str, year: int) -> Question:
    here = f'ici = monde[(monde.continent == "{continent}") & (monde.annee == {year})]\n'
    every_year = f'ici = monde[monde.continent == "{continent}"]\n'
    everywhere = f"ici = monde[monde.annee == {year}]\n"
    weighted = "reponse_2 = (ici.esperance_de_vie * ici.population).sum() / ici.population.sum()"
    return Question(
        goal=2,
        minutes=6,
        points=3,
        text=(
            f"Un livre donne une **espérance de vie**, {_CONTINENTS[continent]}, en **{year}**. Recalculez-la avec la table `monde` : "
            f"une moyenne où chaque pays de ce continent (`{continent}`) compte pour sa **population**. {ROUNDED}"
        ),
        start="reponse_2 = ____",
        solution=here + weighted,
        probe="reponse_2",
        rubric="Un point pour les deux conditions, un pour les années fois les habitants, un pour la division par les habitants.",
        mistakes=(
            Mistake(
                f"{here}reponse_2 = ici.esperance_de_vie.mean()",
                "C’est la moyenne des pays : un petit y pèse autant qu’un grand. Multipliez par la population.",
                points=1,
            ),
            Mistake(
                every_year + weighted,
                "Ce sont toutes les années : il manque la condition sur l’année.",
                points=2,
            ),
            Mistake(
                everywhere + weighted,
                "C’est le monde entier : il manque la condition sur le continent.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_2 = (ici.esperance_de_vie * ici.population).sum()",
                "Il reste à diviser par le nombre d’habitants.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_2 = (ici.esperance_de_vie * ici.population).sum() / len(ici)",
                "Vous avez divisé par le nombre de pays : les poids sont les habitants.",
                points=2,
            ),
        ),
    )


def _disasters(early: int, late: int) -> Question:
    before, after = f"deces.loc[{early}:{early + 9}]", f"deces.loc[{late}:{late + 9}]"
    return Question(
        goal=3,
        minutes=5,
        points=3,
        text=(
            f"De **{early}-{early + 9}** à **{late}-{late + 9}**, par combien le nombre **moyen** de morts par an des catastrophes "
            f"naturelles a-t-il été **divisé** ? {ROUNDED}"
        ),
        start="reponse_3 = ____",
        solution=f"reponse_3 = {before}.mean() / {after}.mean()",
        probe="reponse_3",
        rubric="Un point par moyenne de dix ans, un pour leur rapport, l’ancienne d’abord.",
        mistakes=(
            Mistake(
                f"reponse_3 = {after}.mean() / {before}.mean()",
                "C’est par combien il a été multiplié : pour « divisé », l’ancienne moyenne vient d’abord.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = deces[{early}] / deces[{late}]",
                f"Ce sont {early} et {late}, la première année de chaque période : prenez la moyenne des dix.",
                points=1,
            ),
            Mistake(
                f"reponse_3 = deces[{early + 9}] / deces[{late + 9}]",
                f"Ce sont {early + 9} et {late + 9}, la dernière année de chaque période : prenez la moyenne des dix.",
                points=1,
            ),
            Mistake(
                f"reponse_3 = {before}.mean() - {after}.mean()",
                "C’est une différence ; « divisé par » est un rapport.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = deces.loc[{early}:{early + 10}].mean() / deces.loc[{late}:{late + 10}].mean()",
                f"De {early} à {early + 10}, il y a onze années : `loc` garde aussi la dernière.",
                points=2,
            ),
        ),
    )


def _per_head(rich: str, poor: str, year: int) -> Question:
    one = f'pib["{rich}"][{year}] / habitants["{rich}"][{year}]'
    other = f'pib["{poor}"][{year}] / habitants["{poor}"][{year}]'
    return Question(
        goal=4,
        minutes=5,
        points=3,
        text=(
            f"Deux pays, en **{year}** : **{rich}**, puis **{poor}**. Combien de fois le PIB **par habitant** du premier vaut-il "
            f"celui du second ? {ROUNDED}"
        ),
        start="reponse_4 = ____",
        solution=f"reponse_4 = ({one}) / ({other})",
        probe="reponse_4",
        rubric="Un point par PIB divisé par ses habitants, un pour leur rapport dans le bon sens.",
        mistakes=(
            Mistake(
                f'reponse_4 = pib["{rich}"][{year}] / pib["{poor}"][{year}]',
                "Ce sont les totaux : divisez chacun par ses habitants, puis comparez.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = ({other}) / ({one})",
                "C’est retourné : le plus grand d’abord.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = {one}",
                "C’est le PIB par habitant du premier pays ; il reste à le comparer à l’autre.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = {one} / {other}",
                "Chaque division d’abord : il faut des parenthèses autour de la seconde.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = ({one}) - ({other})",
                "C’est un écart, en dollars ; « combien de fois » est un rapport.",
                points=2,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : le hasard, deux groupes, un total et une part, trois phrases."""
    return [_expected(draw), _overlap(draw), _two_rankings(draw), _sentence(draw)]


def _expected(draw: Draw) -> Choice:
    proposed = draw.choice([3, 5])
    asked = draw.choice([12, 18, 24, 30, 36, 42] if proposed == 3 else [20, 30, 40, 50, 60])
    theme = draw.choice(["l’énergie", "la santé", "le climat", "l’école", "la faim"])
    right = asked // proposed
    return Choice(
        goal=1,
        points=2,
        text=(
            f"Un test sur {theme} a {asked} questions, chacune à {proposed} réponses, une seule juste. Qui répond au hasard en a, en "
            "moyenne, combien de bonnes ?"
        ),
        right=Option(str(right), "Oui : moins que cela, ce n’est plus ne pas savoir, c’est croire savoir."),
        wrong=(
            Option(str(asked // 2), f"C’est à pile ou face ; ici, il y a {proposed} réponses."),
            Option(str(asked - right), "Ce sont les mauvaises réponses."),
            Option(str(right // 2), "C’est moins que le hasard : il ne se trompe pas exprès."),
        ),
    )


def _overlap(draw: Draw) -> Choice:
    low = draw.randint(50, 56)
    ones = [low, low + draw.randint(3, 5), low + draw.randint(8, 10), low + draw.randint(18, 20)]
    others = [low + draw.randint(12, 14), low + draw.randint(15, 17), low + draw.randint(21, 23), low + 26]
    return Choice(
        goal=3,
        points=2,
        text=(
            "L’espérance de vie, en années, dans quatre pays de chaque groupe :\n"
            f"groupe A : {', '.join(map(str, ones))}\ngroupe B : {', '.join(map(str, others))}\n\n"
            "Qu’est-ce qui est vrai ?"
        ),
        right=Option(
            "Un pays de A dépasse un pays de B",
            f"Oui : {ones[-1]} dépasse {others[0]}. Les moyennes s’écartent, les groupes se chevauchent.",
        ),
        wrong=(
            Option(
                "Tous les pays de B dépassent ceux de A",
                f"{ones[-1]}, dans A, dépasse {others[0]}, dans B : deux moyennes ne disent pas cela.",
            ),
            Option("La moyenne de A dépasse celle de B", "Additionnez : c’est celle de B qui dépasse."),
            Option(
                "Le pays le plus haut est dans A",
                f"C’est dans B : {others[-1]}.",
            ),
        ),
    )


def _two_rankings(draw: Draw) -> Choice:
    # Les parts se lisent sans calculatrice : des millions de tonnes, divisés par des millions d’habitants.
    people = draw.sample([20, 30, 40, 50, 60, 80], 2)
    shares = draw.sample([3, 5, 8, 12], 2)
    totals = [people[0] * shares[0], people[1] * shares[1]]
    if totals[0] == totals[1]:
        return _two_rankings(draw)
    most = "A" if totals[0] > totals[1] else "B"
    each = "A" if shares[0] > shares[1] else "B"
    said = "{} rejette le plus au total, {} par habitant"
    outcomes = [(one, other) for one in "AB" for other in "AB"]
    wrong = []
    for one, other in outcomes:
        if (one, other) == (most, each):
            continue
        why = "Pour le total, comparez les tonnes ; rien ne s’y divise." if one != most else ""
        if other != each:
            why = f"{why} Par habitant, divisez les tonnes par les habitants.".strip()
        wrong.append(Option(said.format(one, other), why))
    return Choice(
        goal=4,
        points=2,
        text=(
            f"Le pays A rejette {number(totals[0])} millions de tonnes de CO₂ pour {people[0]} millions d’habitants ; le pays B, "
            f"{number(totals[1])} millions de tonnes pour {people[1]} millions d’habitants. Que dire ?"
        ),
        right=Option(said.format(most, each), "Oui : un total et une part, il faut les deux."),
        wrong=tuple(wrong),
    )


#: Les animaux que l’on craint, ceux qui tuent davantage : leur nom dans la table des faits, et dans une phrase.
_FEARED = {
    "loup": "le loup",
    "tigre": "le tigre",
    "lion": "le lion",
    "méduse": "la méduse",
    "éléphant": "l’éléphant",
    "crocodile": "le crocodile",
}
_DEADLIER = {
    "serpent": "le serpent",
    "escargot d’eau douce": "l’escargot d’eau douce",
    "scorpion": "le scorpion",
    "mouche tsé-tsé": "la mouche tsé-tsé",
}


def _sentence(draw: Draw) -> Choice:
    facts = load("faits_factualite").query("theme == 'animaux'").set_index("fait")
    feared, deadlier = draw.choice(list(_FEARED)), draw.choice(list(_DEADLIER))
    one, other = _FEARED[feared], _DEADLIER[deadlier]
    kills, kills_more = (number(facts.valeur[name]) for name in (feared, deadlier))
    gestures = {
        "source": (
            f"Selon Gates Notes, {one} : {kills} morts, un compte de {facts.annee[feared]}.",
            "Elle dit qui, et quand.",
        ),
        "compare": (
            f"Chaque année, {one} : {kills} morts ; {other} : {kills_more}.",
            "Elle met un autre nombre à côté.",
        ),
        "recadre": (
            f"{one.capitalize()} peut tuer : qui vit à côté a raison de s’en garder.",
            "Elle dit ce qui reste vrai, et grave.",
        ),
    }
    told = {
        "source": "dit d’où vient un nombre",
        "compare": "compare",
        "recadre": "dit ce qui reste vrai, et grave",
    }
    asked = draw.choice(list(gestures))
    panic = f"Tout le monde le sait : {one} tue sans cesse, et ses victimes se multiplient."
    right, why = gestures.pop(asked)
    return Choice(
        goal=5,
        points=2,
        text=f"« L’animal le plus dangereux du monde, c’est {one} ! » Laquelle de ces phrases {told[asked]} ?",
        right=Option(right, f"Oui : {inside_a_sentence(why)}"),
        wrong=(
            *(Option(text, f"{said} Ce n’est pas le geste demandé.") for text, said in gestures.values()),
            Option(panic, "Elle répète la panique : ni source, ni nombre."),
        ),
    )


SUBJECT = Subject("11-factualite", SETUP, questions, choices, REMINDER)
