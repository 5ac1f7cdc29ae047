"""L’évaluation de l’atelier du self data : lire une courbe, en grossir le grain, réclamer ses données, une figure pour soi."""

from datetime import date
from itertools import permutations
from typing import Any

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
from figaudit.base.text import MONTHS, moment, number, of

SETUP = """\
import datakit as dk

# Une ligne : un jour de la maison, son mois (« 2007-03 ») ; l’énergie de ce jour, en kWh, en tout et par sous-compteur
jours = dk.load("maison_jours")
jours["mois"] = jours.date.dt.strftime("%Y-%m")

# Une valeur par minute : la puissance, en kW, de quatre journées
puissance = dk.load("maison_minutes").set_index("instant").puissance_kw
jours.head(3)
"""

REMINDER = """\
`table.age` et `table["age"]` sont la même colonne. `table[table.age < 12]` garde des lignes ; deux conditions, chacune entre parenthèses, se relient par `&`. Un mois est un texte, \
entre guillemets. `len(table)` compte les lignes ; sur une colonne, `table.age.sum()` additionne, `table.age.mean()` fait la \
moyenne. `puissance["2007-02-01"]` garde une journée ; `.resample("10min").mean()` en fait un nombre toutes les dix minutes ; \
`.max()` en donne le plus grand. Les décimales suivent un point.
"""

_READ_IN_THE_WORKSHOP = "2008-08"
_WHOLE_MONTH = 28  # jours mesurés, au moins
_DAYS = ("2007-02-01", "2007-02-02", "2007-07-01", "2007-07-02")  # les journées de la table
_GRAINS = (3, 4, 6, 8, 12, 15, 20, 24, 36, 40, 45, 90, 180)  # minutes ; l’atelier montre 5, 10, 30, 60…
_METERS = {
    "cuisine_kwh": "la cuisine",
    "buanderie_kwh": "la buanderie",
    "chauffe_eau_et_clim_kwh": "l’eau chaude et la climatisation",
}
_UNLIKE = 1.15  # rapport de deux mois comparés, au moins


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur des mois, un seuil et un grain tirés au sort."""
    days = values["jours"]
    months = _months(days)
    month, other = draw.sample(months, 2)
    own = sorted(days[days.mois == month].total_kwh)
    level = own[draw.randint(4, len(own) - 5)]
    day, grain = draw.choice(_DAYS), draw.choice(_GRAINS)
    return [
        _low_days(month, float(level)),
        _meter(other, draw.choice(list(_METERS))),
        _highest(day, grain),
        _compared(*_unlike(draw, days, months)),
    ]


def _months(days: Any) -> list[str]:
    """Les mois entiers, moins celui que l’atelier a lu."""
    counts = days.mois.value_counts()
    return [
        month
        for month in sorted(counts.index)
        if counts[month] >= _WHOLE_MONTH and month != _READ_IN_THE_WORKSHOP
    ]


def _unlike(draw: Draw, days: Any, months: list[str]) -> tuple[str, str]:
    """Deux mois qui n’ont pas autant de jours, celui où l’on consomme le plus d’abord.

    Leur rapport, à l’unité, est tiré en premier : un nombre deviné ne convient pas à presque toutes les variantes.
    """
    means = days.groupby("mois").total_kwh.mean()
    lengths = days.mois.value_counts()
    pairs: dict[int, list[tuple[str, str]]] = {}
    for one, other in permutations(months, 2):
        ratio = means[one] / means[other]
        if ratio >= _UNLIKE and lengths[one] != lengths[other]:
            pairs.setdefault(round(ratio), []).append((one, other))
    return draw.choice(pairs[draw.choice(sorted(pairs))])


def _said(month: str) -> str:
    """« 2007-03 », en toutes lettres."""
    return moment(date.fromisoformat(f"{month}-01"), "mois")


def _low_days(month: str, level: float) -> Question:
    here = f'(jours.mois == "{month}") & (jours.total_kwh'
    said = number(level, 2)
    return Question(
        goal=1,
        takes_up=("q1",),
        minutes=4,
        points=3,
        text=(
            f"En {_said(month)} (le mois « {month} »), combien de jours la maison a-t-elle consommé **moins de {said} kWh** en tout ?"
        ),
        start="reponse_1 = ____",
        holes="mois = jours[jours.mois == ____]\nreponse_1 = (mois.total_kwh < ____).sum()",
        solution=f"reponse_1 = len(jours[{here} < {level})])",
        probe="reponse_1",
        rubric="Un point par condition (le mois, le seuil), un pour le nombre de lignes.",
        mistakes=(
            Mistake(
                f"reponse_1 = len(jours[{here} <= {level})])",
                f"« Moins de {said} » ne compte pas {said} lui-même : le signe est `<`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = len(jours[{here} > {level})])",
                "Ce sont les jours au-dessus : le signe est retourné.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = len(jours[jours.total_kwh < {level}])",
                "Ce sont les quatre années : il manque le mois.",
                points=2,
            ),
            Mistake(
                f'reponse_1 = len(jours[jours.mois == "{month}"])',
                "Ce sont tous les jours du mois : il manque le seuil.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = jours[{here} < {level})].total_kwh.sum()",
                "C’est de l’énergie ; on demande combien de jours, c’est-à-dire de lignes.",
                points=2,
            ),
        ),
    )


def _meter(month: str, column: str) -> Question:
    here = f'mois = jours[jours.mois == "{month}"]\n'
    others = []
    for meter, where in _METERS.items():
        if meter != column:
            code = f'{here}reponse_2 = 100 * mois["{meter}"].sum() / mois.total_kwh.sum()'
            others.append(
                Mistake(code, f"Le calcul est juste ; mais c’est {where}, un autre sous-compteur.", points=2)
            )
    return Question(
        goal=1,
        takes_up=(),
        minutes=5,
        points=3,
        text=(
            f"En {_said(month)} (« {month} »), sur **cent** kWh de toute la maison, combien sont passés par ce sous-compteur : "
            f"**{_METERS[column]}** (`{column}`) ? {ROUNDED}"
        ),
        start="reponse_2 = ____",
        holes="mois = jours[jours.mois == ____]\nreponse_2 = 100 * mois[____].sum() / mois[____].sum()",
        solution=f'{here}reponse_2 = 100 * mois["{column}"].sum() / mois.total_kwh.sum()',
        probe="reponse_2",
        rubric="Un point pour le mois, un pour les deux sommes, un pour leur rapport, sur cent.",
        mistakes=(
            *others,
            Mistake(
                f'reponse_2 = 100 * jours["{column}"].sum() / jours.total_kwh.sum()',
                "Ce sont les quatre années : il manque le mois.",
                points=2,
            ),
            Mistake(
                f'{here}reponse_2 = mois["{column}"].sum() / mois.total_kwh.sum()',
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f'{here}reponse_2 = mois["{column}"].sum()',
                "Ce sont des kWh ; il reste à les rapporter à ceux de toute la maison.",
                points=1,
            ),
            Mistake(
                f'{here}reponse_2 = 100 * mois.total_kwh.sum() / mois["{column}"].sum()',
                "C’est retourné : la partie, divisée par le tout.",
                points=2,
            ),
            Mistake(
                f'{here}reponse_2 = 100 * (mois["{column}"] / mois.total_kwh).mean()',
                "C’est la moyenne des parts de chaque jour, où un jour creux pèse autant qu’un jour plein : divisez les sommes.",
                points=2,
            ),
        ),
    )


def _highest(day: str, grain: int) -> Question:
    own = f'puissance["{day}"]'
    return Question(
        goal=2,
        takes_up=("q5",),
        minutes=6,
        points=3,
        text=(
            f"Le {moment(date.fromisoformat(day))} (« {day} »), on ne garde plus qu’**un nombre toutes les {grain} minutes**, la puissance moyenne. Quelle "
            f"est la plus haute puissance que l’on voit encore, en **kW** ? {ROUNDED}"
        ),
        start="reponse_3 = ____",
        holes="reponse_3 = puissance[____].resample(____).mean().max()",
        solution=f'reponse_3 = {own}.resample("{grain}min").mean().max()',
        probe="reponse_3",
        rubric="Un point pour la journée, un pour le grain et sa moyenne, un pour le plus grand.",
        mistakes=(
            Mistake(
                f"reponse_3 = {own}.max()",
                "C’est la pointe à la minute : le grain n’a rien effacé.",
                points=2,
            ),
            Mistake(
                f'reponse_3 = {own}.resample("{grain}min").mean().min()',
                "C’est la plus basse ; on demande la plus haute.",
                points=2,
            ),
            Mistake(
                f'reponse_3 = puissance.resample("{grain}min").mean().max()',
                "Ce sont les quatre journées : il manque le jour.",
                points=2,
            ),
            Mistake(
                f'reponse_3 = {own}.resample("{grain}min").sum().max()',
                "Des kW ne s’additionnent pas d’une minute à l’autre : prenez leur moyenne.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = {own}.mean()",
                "C’est la puissance moyenne de la journée : le grain y a tout effacé.",
                points=1,
            ),
        ),
    )


def _compared(most: str, least: str) -> Question:
    head = f'premier = jours[jours.mois == "{most}"]\nsecond = jours[jours.mois == "{least}"]\n'
    return Question(
        goal=4,
        takes_up=("q7",),
        minutes=5,
        points=3,
        text=(
            f"Une figure pour soi : « Un jour {of(_said(most))} consomme ___ fois ce que consomme un jour {of(_said(least))}. » Quel "
            f"nombre écrire, d’après l’énergie totale d’un **jour moyen** de chaque mois (« {most} », « {least} ») ? {ROUNDED}"
        ),
        start="reponse_4 = ____",
        holes="premier = jours[jours.mois == ____]\nsecond = jours[jours.mois == ____]\nreponse_4 = ____.total_kwh.mean() / ____.total_kwh.mean()",
        solution=f"{head}reponse_4 = premier.total_kwh.mean() / second.total_kwh.mean()",
        probe="reponse_4",
        rubric="Un point par jour moyen, un pour leur rapport dans le bon sens.",
        mistakes=(
            Mistake(
                f"{head}reponse_4 = second.total_kwh.mean() / premier.total_kwh.mean()",
                "C’est retourné : le mois nommé d’abord, divisé par l’autre.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_4 = premier.total_kwh.mean() - second.total_kwh.mean()",
                "C’est un écart, en kWh ; « tant de fois » est un rapport.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_4 = premier.total_kwh.sum() / second.total_kwh.sum()",
                "Vous avez comparé deux mois entiers, qui n’ont pas autant de jours ; on demande des jours moyens.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_4 = premier.total_kwh.max() / second.total_kwh.max()",
                "Ce sont les jours les plus hauts ; on demande des jours moyens.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_4 = premier.total_kwh.mean() / jours.total_kwh.mean()",
                f"Vous avez divisé par le jour moyen des quatre années ; on demande celui {of(_said(least))}.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_4 = premier.total_kwh.mean()",
                "C’est le jour moyen du premier mois ; il reste à le comparer à l’autre.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : savoir ou deviner, un grain, une demande, un délai."""
    return [_known(draw), _coarser(draw), _request(draw), _delay(draw)]


def _known(draw: Draw) -> Choice:
    hour, minute = draw.choice([1, 2, 3, 4]), draw.randint(10, 50)
    power, lasted = draw.choice([1.2, 1.8, 2.1, 2.4, 2.7]), draw.choice([8, 12, 25, 35, 45])
    said = number(power, 1)
    return Choice(
        goal=1,
        takes_up=("q3", "q4"),
        points=2,
        text=(
            f"À {hour} h {minute}, la courbe d’une maison monte de {said} kW, et redescend {lasted} minutes plus tard. Que sait-on, "
            "sans rien deviner ?"
        ),
        right=Option(
            "On a consommé de l’électricité la nuit", "Oui : l’heure et la puissance, et rien de plus."
        ),
        wrong=(
            Option(
                "Quelqu’un s’est levé cette nuit-là",
                "Un appareil peut partir seul : on le devine, on ne le sait pas.",
            ),
            Option(
                "Quelqu’un a cuisiné pendant la nuit", "La courbe ne nomme pas l’appareil : on le devine."
            ),
            Option(
                "Tout le monde dormait sauf une personne", "La courbe compte des watts, non des personnes."
            ),
        ),
    )


def _coarser(draw: Draw) -> Choice:
    low = draw.choice([2, 3, 4, 5])  # dixièmes de kW
    peak = draw.choice([20, 26, 32, 38])
    rank = draw.randint(1, 4)
    tenths = [low] * 6
    tenths[rank] = low + peak - peak % 6  # un multiple de six : la moyenne tombe sur un dixième
    mean = sum(tenths) / 6
    said = [number(value / 10, 1) for value in tenths]
    return Choice(
        goal=2,
        takes_up=("q5",),
        points=2,
        text=(
            f"La puissance d’une maison, toutes les dix minutes pendant une heure, en kW :\n{' ; '.join(said)}\n\nQue devient la "
            "plus haute valeur si l’on ne garde que la moyenne de l’heure ?"
        ),
        right=Option(f"{number(mean / 10, 1)} kW", "Oui : le grain cache la pointe, il garde l’énergie."),
        wrong=(
            Option(
                f"{number(max(tenths) / 10, 1)} kW", "C’est la pointe à dix minutes ; la moyenne l’efface."
            ),
            Option(f"{number(low / 10, 1)} kW", "La moyenne garde un peu de la pointe."),
            Option(
                f"{number((max(tenths) + low) / 20, 1)} kW",
                "C’est le milieu de deux valeurs ; il y en a six dans l’heure.",
            ),
        ),
    )


#: À qui l’on écrit, et la donnée que l’on demande.
_ASKED = (
    ("un fournisseur d’électricité", "ma courbe de charge"),
    ("un opérateur de téléphone", "mes appels détaillés"),
    ("un site de musique", "mes écoutes datées"),
    ("une enseigne de magasins", "mes achats datés"),
    ("un réseau de vélos", "mes trajets datés"),
)


def _request(draw: Draw) -> Choice:
    whom, what = draw.choice(_ASKED)
    year = draw.randint(2023, 2025)
    return Choice(
        goal=3,
        takes_up=("q6",),
        points=2,
        text=f"On écrit à {whom}, au titre de l’article 20 du RGPD (la portabilité). Quelle demande a le plus de chances d’aboutir ?",
        right=Option(f"{what} de {year}, en fichier CSV", "Oui : quoi, quand, et dans quel format."),
        wrong=(
            Option("toutes les données que vous avez, s’il vous plaît", "Ni quoi, ni quand, ni quel format."),
            Option(
                f"le portrait que vous avez tiré de moi en {year}",
                "La portabilité rend ce que l’on a fourni, non ce qui en est déduit.",
            ),
            Option(
                f"les données de ma voisine en {year}, en CSV",
                "On ne réclame que les données qui parlent de soi.",
            ),
        ),
    )


def _delay(draw: Draw) -> Choice:
    day, rank = draw.randint(2, 20), draw.randint(1, 8)
    return Choice(
        goal=3,
        takes_up=(),
        points=2,
        text=(
            f"Un organisme reçoit votre demande le {day} {MONTHS[rank - 1]}, et ne vous écrit rien. Jusqu’à quelle date le RGPD lui "
            "laisse-t-il pour répondre ?"
        ),
        right=Option(
            f"le {day} {MONTHS[rank]}", "Oui : un mois ; deux de plus, s’il l’annonce pendant le premier."
        ),
        wrong=(
            Option(f"le {day + 7} {MONTHS[rank - 1]}", "C’est une semaine : il a un mois."),
            Option(
                f"le {day} {MONTHS[rank + 2]}", "Trois mois, seulement s’il l’annonce pendant le premier."
            ),
            Option(
                f"le {day} {MONTHS[rank + 1]}",
                "Deux mois de plus s’ajoutent parfois au premier ; mais sans rien écrire, un seul.",
            ),
        ),
    )


SUBJECT = Subject("13-self-data", SETUP, questions, choices, REMINDER)
