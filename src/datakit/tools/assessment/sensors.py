"""L’évaluation de l’atelier des objets connectés : un code parmi des mesures, une alarme, ce qu’une lampe raconte."""

from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values
from figaudit.base.text import number

SETUP = """\
import numpy as np
import datakit as dk

air = dk.load("capteurs_air")  # une ligne : une heure dans une rue d’Italie
bureau = dk.load("capteurs_bureau")  # une ligne : une minute dans un bureau ; occupe : quelqu’un est là
bureau["jour"] = bureau.instant.dt.day  # le jour de février 2015
bureau.head(3)
"""

REMINDER = """\
`table.age` et `table["age"]` sont la même colonne. `table[table.age == 12]` garde des lignes, `table[table.membre]` celles où `membre` est vrai, `table[table.ville == "Lyon"]` celles de Lyon : un texte se met entre guillemets ; deux conditions, chacune \
entre parenthèses, se relient par `&`. `len(table)` compte les lignes. Sur une colonne : `table.age.mean()`, \
`table.age.replace(99, np.nan)`, qui remplace 99 par rien. La moyenne d’une condition est la part de ses vrais : \
`(table.age > 12).mean()`. Le signe moins est celui du clavier.
"""

# Les colonnes de l’air qui portent le code ; l’atelier se sert de la température.
_MEASURED = {
    "co_reference": "le monoxyde de carbone",
    "no2_reference": "le dioxyde d’azote",
    "nox_reference": "les oxydes d’azote",
    "benzene_reference": "le benzène",
    "no2_capteur": "le capteur de dioxyde d’azote",
    "nox_capteur": "le capteur d’oxydes d’azote",
    "o3_capteur": "le capteur d’ozone",
    "humidite": "l’humidité",
}
# En ppm : l’alarme y oublie de un à six dixièmes des minutes ; l’atelier la règle à 1 000.
_LEVELS = range(560, 960, 20)
_DAYS = (3, 5, 6, 9, 13, 16, 17)  # jours entiers où quelqu’un est venu
# En lux : au-dessus, la lampe est allumée. Chacun de ces jours a des minutes juste à ces seuils, où « > » et « >= » diffèrent.
_LIGHTS = (419, 429, 433, 444)
# En degrés Fahrenheit : aucun ne fait un nombre entier de degrés Celsius, que sa forme trahirait parmi les autres réponses.
_FAHRENHEIT = (52, 57, 63, 70, 79, 84)


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur une colonne, un seuil et un jour tirés au sort."""
    column = draw.choice(list(_MEASURED))
    level = draw.choice(_LEVELS)
    day = draw.choice(_DAYS)
    light = draw.choice(_LIGHTS)
    return [_silences(column), _mean(column), _missed(level), _lamp(day, light)]


def _silences(column: str) -> Question:
    return Question(
        goal=1,
        minutes=3,
        points=2,
        text=(
            f"Dans `air`, la colonne `{column}` ({_MEASURED[column]}) porte le code **−200** quand l’appareil n’a rien à dire. "
            "Pendant combien d’heures ?"
        ),
        start="reponse_1 = ____",
        solution=f'reponse_1 = len(air[air["{column}"] == -200])',
        probe="reponse_1",
        takes_up=("q2", "q3"),
        rubric="Un point pour la condition, un pour le nombre de lignes.",
        mistakes=(
            Mistake(
                f'reponse_1 = len(air[air["{column}"] != -200])',
                "Ce sont les heures mesurées ; on demande les silences.",
                points=1,
            ),
            Mistake("reponse_1 = len(air)", "Ce sont toutes les heures : il manque la condition."),
        ),
    )


def _mean(column: str) -> Question:
    return Question(
        goal=1,
        minutes=5,
        points=4,
        text=f"Quelle est la moyenne de `{column}`, une fois chaque −200 remplacé par rien ? Sans arrondir, ou au centième près.",
        start="reponse_2 = ____",
        solution=f'reponse_2 = air["{column}"].replace(-200, np.nan).mean()',
        probe="reponse_2",
        takes_up=("q2",),
        rubric="Trois points pour avoir ôté le code, un pour la moyenne.",
        mistakes=(
            Mistake(
                f'reponse_2 = air["{column}"].mean()',
                "Les −200 y sont encore : un code se lit, il ne se calcule pas.",
            ),
            Mistake(
                f'reponse_2 = air["{column}"].replace(-200, 0).mean()',
                "Les −200 y comptent pour zéro, une mesure qui tire la moyenne vers le bas : « rien » s’écrit `np.nan`, et `.mean()` ne divise pas par les silences, que `len` compte.",
                points=2,
            ),
            Mistake(
                f'reponse_2 = air["{column}"].replace(-200, np.nan).sum()',
                "C’est la somme ; on demande la moyenne.",
                points=3,
            ),
        ),
    )


def _missed(level: int) -> Question:
    present = "bureau[bureau.occupe].co2"
    return Question(
        goal=2,
        minutes=6,
        points=4,
        text=(
            f"Dans `bureau`, une alarme sonne quand le CO₂ dépasse **{level}** ppm. Des minutes où quelqu’un est là, quelle "
            "**part** oublie-t-elle ? Un nombre entre 0 et 1, au centième près."
        ),
        start="reponse_3 = ____",
        solution=f"reponse_3 = ({present} <= {level}).mean()",
        probe="reponse_3",
        takes_up=("q4",),
        rubric="Deux points pour les seules minutes occupées, deux pour la part de celles où l’alarme se tait.",
        mistakes=(
            Mistake(
                f"reponse_3 = ({present} > {level}).mean()",
                "C’est la part des minutes où elle sonne bien ; on demande celles qu’elle oublie.",
                points=3,
            ),
            Mistake(
                f"reponse_3 = (bureau.co2 <= {level}).mean()",
                "Les minutes vides y sont aussi : ne gardez que celles où quelqu’un est là.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = ({present} <= {level}).sum()",
                "C’est un nombre de minutes ; on demande une part.",
                points=3,
            ),
            Mistake(
                f"reponse_3 = ({present} < {level}).mean()",
                f"À {level} ppm tout juste, l’alarme ne sonne pas encore : ces minutes-là aussi sont oubliées (`<=`).",
                points=3,
            ),
            Mistake(
                f"reponse_3 = (bureau.occupe & (bureau.co2 <= {level})).mean()",
                "Vous avez divisé par toutes les minutes ; on demande une part de celles où quelqu’un est là.",
                points=3,
            ),
            Mistake(
                f"reponse_3 = 100 * ({present} <= {level}).mean()",
                "C’est juste, en pourcentage ; on demandait un nombre entre 0 et 1.",
                points=3,
            ),
        ),
    )


def _lamp(day: int, light: int) -> Question:
    return Question(
        goal=3,
        minutes=5,
        points=4,
        text=(
            f"Une lampe est allumée quand `lumiere` dépasse **{light}** lux. Le **{day}** février 2015, pendant combien de "
            "minutes l’a-t-elle été ? La lampe le sait, et personne n’a signé."
        ),
        start="reponse_4 = ____",
        solution=f"reponse_4 = len(bureau[(bureau.jour == {day}) & (bureau.lumiere > {light})])",
        probe="reponse_4",
        takes_up=("q5",),
        rubric="Un point par condition (le jour, la lumière), deux pour les avoir reliées et comptées.",
        mistakes=(
            Mistake(
                f"reponse_4 = len(bureau[bureau.lumiere > {light}])",
                "Ce sont les minutes de tous les jours : il manque le jour.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = len(bureau[bureau.jour == {day}])",
                "Ce sont toutes les minutes du jour : il manque la lumière.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = len(bureau[(bureau.jour == {day}) & (bureau.lumiere <= {light})])",
                "Ce sont les minutes où la lampe est éteinte.",
                points=3,
            ),
            Mistake(
                f"reponse_4 = len(bureau[(bureau.jour == {day}) & (bureau.lumiere >= {light})])",
                f"« Dépasse » : à {light} lux tout juste, elle est encore éteinte (`>`, et non `>=`).",
                points=3,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Trois questions sur papier : une unité, un code dans une moyenne, un seuil que l’on bouge."""
    return [_unit(draw), _code(draw), _threshold(draw)]


def _unit(draw: Draw) -> Choice:
    fahrenheit = draw.choice(_FAHRENHEIT)
    return Choice(
        goal=1,
        points=2,
        takes_up=("q1",),
        text=(
            f"Un thermomètre marque {fahrenheit} degrés Fahrenheit. L’eau gèle à 32 °F, et un degré Celsius vaut 1,8 degré "
            "Fahrenheit. Combien fait-il, en degrés Celsius, au dixième près ?"
        ),
        right=Option(number((fahrenheit - 32) / 1.8, 1), "Oui : on ôte 32, puis on divise par 1,8."),
        wrong=(
            Option(
                number(fahrenheit - 32 / 1.8, 1),
                "On ôte d’abord, on divise ensuite : il faut des parenthèses.",
            ),
            Option(
                number(fahrenheit / 1.8, 1),
                "Il manque les 32 degrés : zéro Celsius n’est pas zéro Fahrenheit.",
            ),
            Option(number((fahrenheit - 32) * 1.8, 1), "Un degré Celsius en vaut 1,8 : on divise."),
        ),
    )


def _code(draw: Draw) -> Choice:
    mean = draw.randint(11, 24)
    warm = draw.randint(2, 4)
    measured = [mean - warm, mean - 1, mean + 1, mean + warm]
    given = [str(one) for one in [*measured[:2], "−200", *measured[2:]]]
    return Choice(
        goal=1,
        points=2,
        takes_up=("q2",),
        text=(
            f"Un capteur a écrit {', '.join(given)}, en °C ; −200 y est un code, « je n’ai rien à dire ». Quelle est la "
            "température moyenne, au dixième près ?"
        ),
        right=Option(number(mean, 1), "Oui : quatre mesures, et un silence."),
        wrong=(
            Option(number((4 * mean - 200) / 5, 1), "Le code y est compté comme une température."),
            Option(number(4 * mean / 5, 1), "Le code y est compté comme zéro degré : on divise par quatre."),
            Option(number(mean + warm, 1), "C’est la plus haute des quatre."),
        ),
    )


def _threshold(draw: Draw) -> Choice:
    sensor = draw.choice(["de CO₂", "de bruit", "de fumée", "de mouvement", "d’humidité"])
    is_raised = draw.choice([True, False])
    fewer_false = "moins de fausses alarmes, plus d’oublis"
    fewer_missed = "plus de fausses alarmes, moins d’oublis"
    right, wrong = (fewer_false, fewer_missed) if is_raised else (fewer_missed, fewer_false)
    return Choice(
        goal=2,
        points=2,
        takes_up=("q4", "q10"),
        text=(
            f"Une alarme sonne quand un capteur {sensor} dépasse un seuil. On {'monte' if is_raised else 'baisse'} ce seuil. "
            "Que deviennent ses erreurs ?"
        ),
        right=Option(right, "Oui : on n’efface pas les erreurs, on choisit lesquelles."),
        wrong=(
            Option(wrong, "C’est l’inverse : plus le seuil est haut, moins l’alarme sonne."),
            Option("moins de fausses alarmes, moins d’oublis", "Un seuil échange une erreur contre l’autre."),
            Option("plus de fausses alarmes, plus d’oublis", "Un seuil échange une erreur contre l’autre."),
        ),
    )


SUBJECT = Subject("14-objets-connectes", SETUP, questions, choices, REMINDER)
