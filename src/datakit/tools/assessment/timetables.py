"""L’évaluation de l’atelier des mobilités : des départs, des écarts, la première heure d’arrivée, ce qu’un horaire ne sait pas."""

from typing import Any

from datakit.tools.assessment.names import REMINDER
from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values
from figaudit.base.text import number

SETUP = """\
import datakit as dk

passages = dk.load("bus_passages")  # une ligne : un départ, son arrêt, sa minute depuis minuit
journee = passages[passages.minute.between(7 * 60, 20 * 60)].drop_duplicates(["arret", "minute"])
journee = journee.sort_values(["arret", "minute"])
ecarts = journee[["arret"]].assign(duree=journee.groupby("arret").minute.diff()).dropna()  # une ligne : un arrêt, les minutes entre un départ et le suivant, de 7 h à 20 h

liaisons = dk.load("bus_liaisons")[["de", "depart", "vers", "arrivee", "course"]]
liaisons = list(liaisons.itertuples(index=False, name=None))


def au_plus_tot(depuis, heure):  # la première heure d’arrivée à chaque arrêt, en minutes depuis minuit
    arrivees, a_bord = {depuis: heure}, set()
    for de, depart, vers, arrivee, course in liaisons:  # une seule lecture, dans l’ordre des départs
        a_temps = de in arrivees and arrivees[de] + 1 <= depart
        if course in a_bord or a_temps:
            a_bord.add(course)
            if vers not in arrivees or arrivee < arrivees[vers]:
                arrivees[vers] = arrivee
    return arrivees


passages[["arret", "ligne", "minute"]].head(3)
"""

TIMES = """\
`table.age.mean()` est la moyenne d’une colonne, `table.age.sum()` sa somme. Les minutes se comptent depuis minuit : 8 h, \
c’est `8 * 60`. `au_plus_tot("Mairie", 8 * 60)["Gare"]` est la minute où l’on arrive à la Gare, si l’on part de la Mairie à \
8 h. Au moins 12, `>=` ; plus de 12, `>` ; moins de 12, `<`. Le texte des noms se recopie tel quel, accents compris.
"""

_BUSY = 10  # écarts entre 7 h et 20 h : en dessous, une moyenne ne dit rien
_RARE = 0.1  # part du temps : en deçà, l’arrondi la confondrait avec une erreur
_HOURS = (7, 9, 10, 11, 12, 13, 14, 15, 16, 17)  # l’atelier part à 8 h
_LASTS = (2, 3, 4)  # heures
_SHORTEST, _LONGEST = 12, 90  # minutes d’un trajet : ni l’arrêt d’à côté, ni une attente de la demi-journée
_NIGHT = (24, 25, 26, 27)
# Deux écarts dont les quatre réponses ont la même forme : un nombre de demi-minutes.
_IN_TURN = [
    (short, long)
    for short in range(5, 20)
    for long in range(3 * short, 61)
    if (2 * short * long) % (short + long) == 0 and (short + long) % 2 == 0
]


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions, sur des arrêts et des heures tirés au sort."""
    passages, ecarts = values["passages"], values["ecarts"]
    stop, start, end = draw.choice(_spans(passages))
    halved, cut = draw.sample(_busy(ecarts), 2)
    level = draw.choice(_lengths(ecarts, cut))
    origin, target, hour = _trip(draw, values)
    return [
        _departures(stop, start, end),
        _half(halved),
        _caught(cut, level),
        _journey(origin, target, hour),
    ]


def _spans(passages: Any) -> list[tuple[str, int, int]]:
    """Un arrêt, deux heures : un bus part à chacune tout juste, où `<` et `<=` diffèrent."""
    met = set(zip(passages.arret, passages.minute, strict=True))
    found = []
    for stop in sorted(passages.arret.unique()):
        for start in _HOURS:
            for lasts in _LASTS:
                end = start + lasts
                if (stop, 60 * start) in met and (stop, 60 * end) in met:
                    found.append((stop, start, end))
    return found


def _busy(ecarts: Any) -> list[str]:
    """Les arrêts qui ont assez d’écarts."""
    counts = ecarts.arret.value_counts()
    return sorted(counts[counts >= _BUSY].index)


def _lengths(ecarts: Any, stop: str) -> list[int]:
    """Des durées qui sont celles d’un écart de cet arrêt ; au-delà, ni presque rien ni presque tout le temps."""
    lasts = ecarts[ecarts.arret == stop].duree
    found = []
    for level in sorted(set(lasts[lasts >= 2])):
        part = lasts[lasts > level].sum() / lasts.sum()
        if _RARE <= part <= 1 - _RARE:
            found.append(int(level))
    return found


def _trip(draw: Draw, values: Values) -> tuple[str, str, int]:
    """Deux arrêts et une heure : l’aller et le retour se font, en une durée raisonnable."""
    earliest = values["au_plus_tot"]
    reached = {leg[0] for leg in values["liaisons"]}
    stops = sorted(set(values["passages"].arret) & reached)
    while True:
        hour = draw.choice(_HOURS)
        origin, target = draw.sample(stops, 2)
        there = earliest(origin, 60 * hour).get(target, 0) - 60 * hour
        back = earliest(target, 60 * hour).get(origin, 0) - 60 * hour
        if min(there, back) >= _SHORTEST and max(there, back) <= _LONGEST:
            return origin, target, hour


def _departures(stop: str, start: int, end: int) -> Question:
    counted = 'len(passages[(passages.arret == "{}") & (passages.minute {} {}) & (passages.minute {} {})])'
    return Question(
        goal=1,
        minutes=5,
        points=3,
        text=(
            f"Combien de départs à l’arrêt **{stop}**, de **{start} h** à moins de **{end} h** ? Un bus de {start} h tout juste "
            f"compte, un bus de {end} h non."
        ),
        start="reponse_1 = ____",
        solution=f"reponse_1 = {counted.format(stop, '>=', f'{start} * 60', '<', f'{end} * 60')}",
        probe="reponse_1",
        rubric="Un point pour l’arrêt, un pour les deux heures en minutes, un pour les deux signes.",
        mistakes=(
            Mistake(
                f"reponse_1 = {counted.format(stop, '>=', f'{start} * 60', '<=', f'{end} * 60')}",
                f"« Moins de {end} h » ne compte pas {end} h tout juste : le second signe est `<`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = {counted.format(stop, '>', f'{start} * 60', '<', f'{end} * 60')}",
                f"Un bus de {start} h tout juste compte : le premier signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = {counted.format(stop, '>=', f'{start} * 60', '<', f'({end} + 1) * 60')}",
                f"Vous allez une heure trop loin : on s’arrête avant {end} h.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = len(passages[(passages.minute >= {start} * 60) & (passages.minute < {end} * 60)])",
                "Ce sont les départs de tous les arrêts : il manque celui de la question.",
                points=1,
            ),
            Mistake(
                f'reponse_1 = len(passages[passages.arret == "{stop}"])',
                "Ce sont les départs de toute la journée : il manque les heures.",
                points=1,
            ),
        ),
    )


def _half(stop: str) -> Question:
    gaps = f'ecarts[ecarts.arret == "{stop}"].duree'
    return Question(
        goal=2,
        minutes=3,
        points=2,
        text=(
            f"Si les bus de l’arrêt **{stop}** étaient réguliers, on attendrait la **moitié de l’écart moyen**. Combien de "
            "minutes ? Sans arrondir, ou au centième près."
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = {gaps}.mean() / 2",
        probe="reponse_2",
        rubric="Un point pour la moyenne des écarts de cet arrêt, un pour la moitié.",
        mistakes=(
            Mistake(f"reponse_2 = {gaps}.mean()", "C’est l’écart moyen entier : divisez par deux.", points=1),
            Mistake(
                f"reponse_2 = {gaps}.median() / 2",
                "C’est la médiane : elle ne voit pas les longs écarts. On demande la moyenne.",
                points=1,
            ),
            Mistake(
                "reponse_2 = ecarts.duree.mean() / 2",
                "Ce sont les écarts de tous les arrêts : gardez celui de la question.",
                points=1,
            ),
        ),
    )


def _caught(stop: str, level: int) -> Question:
    here = f'ici = ecarts[ecarts.arret == "{stop}"]\n'
    return Question(
        goal=2,
        minutes=6,
        points=4,
        text=(
            f"À l’arrêt **{stop}**, additionnez la durée de tous les écarts, puis celle des écarts de **plus de {level} minutes**. "
            "Quelle **part du temps** ces longs écarts prennent-ils ? C’est la chance d’y tomber, si l’on arrive au hasard. Un "
            "nombre entre 0 et 1, au centième près."
        ),
        start="reponse_3 = ____",
        solution=f"{here}reponse_3 = ici[ici.duree > {level}].duree.sum() / ici.duree.sum()",
        probe="reponse_3",
        rubric="Un point pour l’arrêt, un pour les longs écarts, deux pour le rapport de deux durées.",
        mistakes=(
            Mistake(
                f"{here}reponse_3 = len(ici[ici.duree > {level}]) / len(ici)",
                "Vous avez compté les écarts. Un long écart attrape plus de monde : additionnez les minutes.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_3 = ici[ici.duree >= {level}].duree.sum() / ici.duree.sum()",
                f"« Plus de {level} minutes » ne compte pas {level} minutes tout juste : le signe est `>`.",
                points=3,
            ),
            Mistake(
                f"{here}reponse_3 = ici[ici.duree > {level}].duree.sum()",
                "C’est une durée ; une part la divise par celle de tous les écarts.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = ecarts[ecarts.duree > {level}].duree.sum() / ecarts.duree.sum()",
                "Ce sont les écarts de tous les arrêts : gardez celui de la question.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_3 = 100 * ici[ici.duree > {level}].duree.sum() / ici.duree.sum()",
                "C’est juste, en pourcentage ; on demandait un nombre entre 0 et 1.",
                points=3,
            ),
        ),
    )


def _journey(origin: str, target: str, hour: int) -> Question:
    return Question(
        goal=3,
        minutes=5,
        points=3,
        text=(
            f"Vous êtes à l’arrêt **{origin}** à **{hour} h**. En combien de **minutes**, au plus tôt, arrivez-vous à l’arrêt "
            f"**{target}**, attente comprise ? `au_plus_tot` donne une heure d’arrivée. Sans arrondir, ou au centième près."
        ),
        start="reponse_4 = ____",
        solution=f'reponse_4 = au_plus_tot("{origin}", {hour} * 60)["{target}"] - {hour} * 60',
        probe="reponse_4",
        rubric="Un point pour les deux arrêts dans le bon sens, un pour l’heure en minutes, un pour la durée.",
        mistakes=(
            Mistake(
                f'reponse_4 = au_plus_tot("{target}", {hour} * 60)["{origin}"] - {hour} * 60',
                "C’est le retour : l’arrêt d’où l’on part est entre parenthèses, celui où l’on va entre crochets.",
                points=2,
            ),
            Mistake(
                f'reponse_4 = au_plus_tot("{origin}", {hour} * 60)["{target}"]',
                "C’est l’heure d’arrivée, depuis minuit : ôtez-en celle du départ.",
                points=2,
            ),
            Mistake(
                f'reponse_4 = au_plus_tot("{origin}", 8 * 60)["{target}"] - 8 * 60',
                f"Vous partez à 8 h, comme dans l’atelier ; ici, il est {hour} h.",
                points=2,
            ),
            Mistake(
                f'reponse_4 = au_plus_tot("{origin}", {hour} * 60)["{target}"] - {hour}',
                f"L’heure d’arrivée est en minutes, celle du départ aussi : ôtez `{hour} * 60`.",
                points=2,
            ),
            Mistake(
                f'reponse_4 = au_plus_tot("{origin}", {hour})["{target}"] - {hour}',
                f"Les minutes se comptent depuis minuit : {hour} h, c’est `{hour} * 60`.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : une heure de nuit, deux écarts, cinq bus à lire une fois, ce qu’un horaire ne sait pas."""
    return [_night(draw), _wait(draw), _once(draw), _known(draw)]


def _night(draw: Draw) -> Choice:
    hour, minute = draw.choice(_NIGHT), draw.randrange(5, 60, 5)
    watch = hour - 24
    return Choice(
        goal=1,
        points=2,
        text=f"Dans un GTFS, un bus du samedi part à {hour}:{minute:02}. Quand part-il, à votre montre ?",
        right=Option(
            f"dimanche, à {watch} h {minute:02}",
            "Oui : il appartient encore au service du samedi, qui finit tard.",
        ),
        wrong=(
            Option(
                f"samedi, à {watch} h {minute:02}",
                "Il partirait avant les autres bus du samedi ; 24:00 est la fin du jour.",
            ),
            Option(f"dimanche, à {watch + 12} h {minute:02}", "On ôte 24 heures, un jour entier, et non 12."),
            Option(
                f"samedi, à 23 h {minute:02}",
                "L’heure n’est pas une faute à corriger : compter après 24 garde l’ordre des arrêts.",
            ),
        ),
    )


def _wait(draw: Draw) -> Choice:
    short, long = draw.choice(_IN_TURN)
    wait = (short**2 + long**2) / (2 * (short + long))
    return Choice(
        goal=2,
        points=2,
        text=(
            f"À un arrêt, les bus sont espacés tour à tour de {short} et de {long} minutes. Vous arrivez au hasard. Combien "
            "de minutes attendez-vous, en moyenne, au dixième près ?"
        ),
        right=Option(
            number(wait, 1), "Oui : on tombe plus souvent dans le long écart, et l’on y attend sa moitié."
        ),
        wrong=(
            Option(
                number((short + long) / 4, 1),
                "C’est la moitié de l’écart moyen : elle suppose que l’on tombe aussi souvent dans l’un que dans l’autre.",
            ),
            Option(
                number(long / 2, 1),
                "C’est l’attente de qui tombe dans le long ; quelques-uns tombent dans le court.",
            ),
            Option(
                number((short + long) / 2, 1), "C’est l’écart moyen entier : on n’attend pas tout l’écart."
            ),
        ),
    )


def _once(draw: Draw) -> Choice:
    """Cinq bus, de la Maison à l’École : l’un est manqué, un autre part tôt et arrive tard."""
    station = draw.randint(9, 13)
    park = station + draw.randint(3, 6)
    missed, slow, right, late = _arrivals(draw, park)
    legs = [
        (draw.randint(1, 3), station, "de la Maison à la Gare"),
        (draw.randint(4, 6), park, "de la Maison au Parc"),
        (station - 2, missed, "de la Gare à l’École"),
        (station + 1, slow, "de la Gare à l’École"),
        (park + 2, right, "du Parc à l’École"),
        (park + 3, late, "du Parc à l’École"),
    ]
    told = "\n".join(f"départ {leaves}, arrivée {arrives}, {way}" for leaves, arrives, way in legs)
    return Choice(
        goal=3,
        points=2,
        text=(
            f"Six bus, dans l’ordre des départs ; les minutes se comptent après 8 h :\n{told}\n"
            "Vous êtes à la Maison à 8 h. À quelle minute arrivez-vous au plus tôt à l’École ?"
        ),
        right=Option(
            str(right), "Oui : une seule lecture, et l’on garde la meilleure heure de chaque arrêt."
        ),
        wrong=(
            Option(str(missed), f"Ce bus part de la Gare à {station - 2}, et vous n’y êtes qu’à {station}."),
            Option(
                str(slow),
                "Ce bus part le premier de ceux que vous pouvez prendre ; il n’arrive pas le premier.",
            ),
            Option(str(late), "Un autre bus du Parc arrive avant lui."),
        ),
    )


def _arrivals(draw: Draw, park: int) -> list[int]:
    """Quatre heures d’arrivée, de la plus tôt à la plus tard : manquée, puis les trois autres dans l’ordre où les lit l’énoncé."""
    found = [park + draw.randint(4, 6)]
    for _ in range(3):
        found.append(found[-1] + draw.randint(2, 5))
    missed, right, late, slow = found
    return [missed, slow, right, late]


def _known(draw: Draw) -> Choice:
    planned = [
        "l’heure prévue d’un départ",
        "la position d’un arrêt",
        "les jours où une course roule",
        "l’ordre des arrêts d’une course",
    ]
    unknown = [
        "le retard d’un bus, ce matin",
        "les places libres dans un bus",
        "l’endroit où vous êtes",
        "le nombre de gens à un arrêt",
    ]
    is_there = draw.choice([True, False])
    many, few = (unknown, planned) if is_there else (planned, unknown)
    right, wrong = draw.choice(few), draw.sample(many, 3)
    place = draw.choice(["Tours", "Niort", "Limoges", "Angers", "La Rochelle", "Bourges", "Nantes"])
    asked = "laquelle y est ?" if is_there else "laquelle n’y est pas ?"
    why_not = "Personne ne peut l’écrire des semaines à l’avance : un horaire n’en sait rien."
    why_there = "C’est dans un horaire : il s’écrit des semaines à l’avance."
    return Choice(
        goal=4,
        points=2,
        text=(
            f"À {place}, une application n’a que le GTFS des horaires, publié le mois d’avant. De ces quatre choses, "
            f"{asked}"
        ),
        right=Option(right, "Oui : un horaire dit ce qui est prévu, et rien de l’instant ni des personnes."),
        wrong=tuple(Option(one, why_not if is_there else why_there) for one in wrong),
    )


SUBJECT = Subject("06-mobilites", SETUP, questions, choices, f"{REMINDER.strip()} {TIMES}")
