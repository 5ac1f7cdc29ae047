"""L’évaluation de l’atelier des cartes : un stock, un ratio, des classes, sur un département tiré au sort."""

from typing import Any

from datakit.tools.assessment.names import REMINDER
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
from figaudit.base.text import number

SETUP = """\
import datakit as dk

communes = dk.load("communes_france")  # une ligne : une commune, son département, sa population, sa superficie en km²
communes = communes[communes.commune_actuelle.isna()]  # les communes d’aujourd’hui
communes.head(3)
"""

# Communes d’un département tiré : de quoi chercher, sans que l’un soit plus facile qu’un autre.
_FEW = 200
_MANY = 600
_LEVELS = range(150, 610, 10)  # habitants où commence une classe ; elle finit à deux fois plus


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur un département tiré au sort."""
    code, level = draw.choice(_classes(values["communes"]))
    here = f'communes[communes.departement == "{code}"]'
    return [_communes(code, here), _people(code, here), _dense(code, here), _class(code, here, level)]


def _classes(communes: Any) -> list[tuple[str, int]]:
    """Les départements, et où y commence une classe dont chaque borne est la population d’une commune.

    Sans commune sur une borne, `<` et `<=` rendraient le même nombre : un signe faux serait juste par chance.
    """
    sizes = communes.departement.value_counts()
    middling = sorted(sizes[(sizes >= _FEW) & (sizes <= _MANY)].index)
    bounds = {bound for level in _LEVELS for bound in (level, 2 * level)}
    on_a_bound = communes[communes.population_2023.isin(bounds)]
    met = set(zip(on_a_bound.departement, on_a_bound.population_2023, strict=True))
    return [
        (code, level)
        for code in middling
        for level in _LEVELS
        if (code, level) in met and (code, 2 * level) in met
    ]


def _communes(code: str, here: str) -> Question:
    return Question(
        goal=1,
        minutes=3,
        points=2,
        text=f"Combien de communes le département **{code}** compte-t-il dans la table ?",
        start="reponse_1 = ____",
        solution=f"reponse_1 = len({here})",
        probe="reponse_1",
        rubric="Un filtre sur le département, puis le nombre de lignes.",
        mistakes=(
            Mistake("reponse_1 = len(communes)", "C’est toute la France : il manque le filtre."),
            Mistake(
                f"reponse_1 = {here}.population_2023.sum()",
                "C’est le nombre d’habitants ; on demande le nombre de communes.",
            ),
        ),
    )


def _people(code: str, here: str) -> Question:
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=f"Quelle est la commune la plus peuplée (2023) du département **{code}** ? C’est un stock.",
        start="reponse_2 = ____",
        solution=f'reponse_2 = {here}.sort_values("population_2023").nom.iloc[-1]',
        probe="reponse_2",
        rubric="Un point pour le filtre, un pour le tri sur la population de 2023, un pour le nom de la dernière ligne.",
        mistakes=(
            Mistake(
                f'reponse_2 = {here}.sort_values("population_2023").nom.iloc[0]',
                "C’est la moins peuplée : le tri va du plus petit au plus grand.",
                points=2,
            ),
            Mistake(
                f'reponse_2 = {here}.sort_values("superficie_km2").nom.iloc[-1]',
                "C’est la plus étendue ; on demande la plus peuplée.",
                points=2,
            ),
        ),
    )


def _dense(code: str, here: str) -> Question:
    density = f"{here}.population_2023.sum() / {here}.superficie_km2.sum()"
    return Question(
        goal=1,
        minutes=5,
        points=5,
        text=(
            f"Quelle est la **densité** du département **{code}** : ses habitants de 2023, par km² ? "
            f"C’est un ratio, que l’on peut peindre en aplats. {ROUNDED}"
        ),
        start="reponse_3 = ____",
        solution=f"reponse_3 = {density}",
        probe="reponse_3",
        # la colonne de chaque somme est un trou : un rapport retourné se fait encore
        holes=("ici = communes[communes.departement == ____]\nreponse_3 = ici[____].sum() / ici[____].sum()"),
        rubric="Un point pour le département, deux pour la somme des habitants, deux pour celle des surfaces, qui la divise.",
        mistakes=(
            Mistake(
                f"reponse_3 = ({here}.population_2023 / {here}.superficie_km2).mean()",
                "C’est la moyenne des densités : une petite commune y pèse autant qu’une grande. Divisez les sommes.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = {here}.superficie_km2.sum() / {here}.population_2023.sum()",
                "C’est retourné : des km² par habitant.",
                points=3,
            ),
            Mistake(
                f"reponse_3 = {here}.population_2023.sum()",
                "C’est le stock ; il reste à le rapporter à la surface.",
                points=3,
            ),
        ),
    )


def _class(code: str, here: str, level: int) -> Question:
    return Question(
        goal=2,
        minutes=5,
        points=4,
        text=(
            f"Une classe d’une carte va de **{level} à moins de {2 * level}** habitants (2023). "
            f"Combien de communes du département **{code}** y sont ?"
        ),
        start="reponse_4 = ____",
        solution=(
            f"dedans = (communes.population_2023 >= {level}) & (communes.population_2023 < {2 * level})\n"
            f'reponse_4 = len(communes[dedans & (communes.departement == "{code}")])'
        ),
        probe="reponse_4",
        rubric="Un point par borne (la première comprise, la seconde non), deux pour le département.",
        mistakes=(
            Mistake(
                f"reponse_4 = len({here}[({here}.population_2023 >= {level}) & ({here}.population_2023 <= {2 * level})])",
                f"« Moins de {2 * level} » ne compte pas {2 * level} lui-même : le signe est `<`.",
                points=3,
            ),
            Mistake(
                f"reponse_4 = len({here}[({here}.population_2023 > {level}) & ({here}.population_2023 < {2 * level})])",
                f"« De {level} » compte {level} lui-même : le signe est `>=`.",
                points=3,
            ),
            Mistake(
                f"reponse_4 = len({here}[{here}.population_2023 >= {level}])",
                "Il manque la borne du haut.",
                points=3,
            ),
            Mistake(
                f"reponse_4 = len(communes[(communes.population_2023 >= {level}) & (communes.population_2023 < {2 * level})])",
                "C’est toute la France : il manque le département.",
                points=2,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Trois questions sur papier : un calcul, une forme, une borne."""
    surface = draw.choice([20, 25, 40, 50])
    density = draw.choice([30, 60, 120, 150])
    people = surface * density
    low = draw.choice([100, 200, 300])
    high = low + draw.choice([50, 100, 150])
    stock, ratio = draw.choice(
        [
            ("le nombre de médecins", "les médecins pour 1 000 habitants"),
            ("le nombre de logements vides", "la part de logements vides"),
            ("la population", "la densité de population"),
        ]
    )
    return [
        Choice(
            goal=1,
            points=2,
            text=f"Une commune a {number(people)} habitants sur {surface} km². Quelle est sa densité, en habitants par km² ?",
            right=Option(number(density), "Oui : des habitants, divisés par des km²."),
            wrong=(
                Option(number(people * surface), "C’est un produit : une densité divise."),
                Option(number(surface / people, 4), "C’est retourné : des km² par habitant."),
                Option(number(people), "C’est le stock : rien n’y est divisé."),
            ),
        ),
        Choice(
            goal=1,
            points=2,
            text=f"Pour montrer {stock} de chaque commune, quelle carte choisir ?",
            right=Option("des cercles dont l’aire suit le nombre", "Oui : un stock se montre par des aires."),
            wrong=(
                Option(
                    "des communes peintes, plus foncées quand le nombre est grand", f"L’œil lirait {ratio}."
                ),
                Option(
                    "des cercles dont le rayon suit le nombre",
                    "Deux fois plus y paraîtrait quatre fois plus.",
                ),
                Option("une couleur au hasard par commune", "Une couleur sans ordre ne dit aucune quantité."),
            ),
        ),
        Choice(
            goal=2,
            points=2,
            text=f"La légende dit « de {low} à moins de {high} ». Laquelle de ces valeurs n’est pas dans la classe ?",
            right=Option(str(high), f"Oui : « moins de {high} » ne compte pas {high}."),
            wrong=(
                Option(str(low), f"« De {low} » compte {low} lui-même."),
                Option(str(high - 1), f"{high - 1} est moins que {high}."),
                Option(str(low + 1), f"{low + 1} est entre les deux bornes."),
            ),
        ),
    ]


SUBJECT = Subject("03-cartes", SETUP, questions, choices, REMINDER)
