"""L’évaluation de l’atelier de l’agenda : des dates réunies, la précision et le rappel d’une règle, ce que le partage épargne."""

from datetime import date, timedelta
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
from figaudit.base.text import moment, number

SETUP = """\
from difflib import SequenceMatcher
import pandas as pd
import datakit as dk
from icalendar import Calendar

# Deux agendas réunis. Une ligne : un événement ; son flux (« sorties » ou « fériés »), son titre, son premier jour
lus = Calendar.from_ical("\\r\\n".join(dk.load("feries_ics").texte) + "\\r\\n").walk("VEVENT")
feries = pd.DataFrame({"titre": str(e["SUMMARY"]), "debut": e["DTSTART"].dt} for e in lus)
feries["debut"] = feries.debut.astype("datetime64[s]")
tout = pd.concat({"sorties": dk.load("agenda_sorties"), "fériés": feries}, names=["flux"]).reset_index("flux")
tout = tout[["flux", "titre", "debut"]]

# Une ligne : deux annonces ; double : c’est le même événement ; ressemblance de leurs titres, de 0 à 1
paires = dk.load("agenda_paires")
titres = [(dk.text.normalise(a), dk.text.normalise(b)) for a, b in zip(paires.titre_a, paires.titre_b)]
paires["ressemblance"] = [round(SequenceMatcher(None, a, b).ratio(), 2) for a, b in titres]
paires[["titre_a", "titre_b", "ressemblance", "double"]].head(3)
"""

REMINDER = """\
`table[table.age >= 12]` garde des lignes ; plusieurs conditions, chacune entre parenthèses, se relient par `&`. Une date est un \
texte entre guillemets, et se compare comme un nombre : `tout.debut >= "2022-03-05"`. `len(table)` compte les lignes ; sur une \
colonne de vrais et de faux, `paires.double.sum()` compte les vrais. La **précision** : parmi les doublons annoncés, la part de \
vrais ; le **rappel** : parmi les vrais, la part annoncée. Les décimales suivent un point.
"""

_FEWEST, _MOST = 12, 90  # événements de la période que l’on compte
_ANNOUNCED = (12, 200)  # paires au-dessus d’un seuil
_READ_IN_THE_WORKSHOP = 0.6


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur une période, deux seuils et un organisateur tirés au sort."""
    pairs = values["paires"]
    events, minutes = draw.choice(range(120, 1000, 20)), draw.choice([4, 6, 8, 10, 12, 15])
    return [
        _period(*_dates(draw, values["tout"])),
        _precision(draw.choice(_thresholds(pairs))),
        _recall(draw.choice(_thresholds(pairs[pairs.double]))),
        _saved(events, minutes, draw.randint(3, 7)),
    ]


def _dates(draw: Draw, every: Any) -> tuple[str, str]:
    """Deux jours où une sortie commence : les compter ou non se voit."""
    starts = every[every.flux == "sorties"].debut
    days = sorted(set(starts.dt.strftime("%Y-%m-%d")))
    while True:
        first, last = sorted(draw.sample(days, 2))
        inside = ((starts >= first) & (starts <= last)).sum()
        if _FEWEST <= inside <= _MOST:
            return first, last


def _thresholds(pairs: Any) -> list[float]:
    """Des seuils qu’une paire atteint tout juste ; l’atelier a pris 0,6."""
    announced = {float(one): int((pairs.ressemblance >= one).sum()) for one in pairs.ressemblance}
    low, high = _ANNOUNCED
    return sorted(
        one
        for one, count in announced.items()
        if min(low, len(pairs) // 4) <= count <= high and one != _READ_IN_THE_WORKSHOP
    )


def _day(written: str) -> str:
    """« 2022-03-05 », en toutes lettres."""
    return moment(date.fromisoformat(written))


def _period(first: str, last: str) -> Question:
    flux = '(tout.flux == "sorties") & '
    since, until = f'(tout.debut >= "{first}")', f'(tout.debut <= "{last}")'
    return Question(
        goal=2,
        minutes=5,
        points=3,
        text=(
            f"Dans `tout`, combien d’événements du flux **sorties** commencent entre le **{_day(first)}** (« {first} ») et le "
            f"**{_day(last)}** (« {last} »), ces deux jours **compris** ?"
        ),
        start="reponse_1 = ____",
        solution=f"reponse_1 = len(tout[{flux}{since} & {until}])",
        probe="reponse_1",
        rubric="Un point pour le flux, un pour les deux dates comprises, un pour le nombre de lignes.",
        mistakes=(
            Mistake(
                f"reponse_1 = len(tout[{flux}{since} & {until.replace('<=', '<')}])",
                "Le dernier jour est compris : le signe est `<=`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = len(tout[{flux}{since.replace('>=', '>')} & {until}])",
                "Le premier jour est compris : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = len(tout[{flux}{since.replace('>=', '>')} & {until.replace('<=', '<')}])",
                "Ces deux jours sont compris : les signes sont `>=` et `<=`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = len(tout[{since} & {until}])",
                "Les jours fériés y sont aussi : il manque le flux.",
                points=2,
            ),
            Mistake(f"reponse_1 = len(tout[{flux}{since}])", "Il manque la date de fin.", points=2),
            Mistake(f"reponse_1 = len(tout[{flux}{until}])", "Il manque la date de début.", points=2),
        ),
    )


def _precision(threshold: float) -> Question:
    head = f"annoncees = paires[paires.ressemblance >= {threshold}]\n"
    return Question(
        goal=3,
        minutes=5,
        points=3,
        text=(
            f"Une règle annonce un doublon quand la ressemblance est d’**au moins {number(threshold, 2)}**. Quelle est sa "
            f"**précision**, **sur cent** ? {ROUNDED}"
        ),
        start="reponse_2 = ____",
        solution=f"{head}reponse_2 = 100 * annoncees.double.sum() / len(annoncees)",
        probe="reponse_2",
        rubric="Un point pour les paires annoncées, un pour les vrais parmi elles, un pour leur part, sur cent.",
        mistakes=(
            Mistake(
                f"{head.replace('>=', '>')}reponse_2 = 100 * annoncees.double.sum() / len(annoncees)",
                "« Au moins » compte le seuil lui-même : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_2 = 100 * annoncees.double.sum() / paires.double.sum()",
                "C’est le rappel : la précision divise par les paires annoncées.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_2 = annoncees.double.sum() / len(annoncees)",
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_2 = 100 * annoncees.double.sum() / len(paires)",
                "Vous avez divisé par toutes les paires : la précision divise par celles que la règle annonce.",
                points=1,
            ),
            Mistake(
                f"{head}reponse_2 = annoncees.double.sum()",
                "C’est le nombre de vrais doublons annoncés ; il reste à le rapporter aux annoncés.",
                points=1,
            ),
        ),
    )


def _recall(threshold: float) -> Question:
    head = f"annoncees = paires[paires.ressemblance >= {threshold}]\n"
    return Question(
        goal=3,
        minutes=5,
        points=3,
        text=(
            f"Une autre règle prend pour seuil **au moins {number(threshold, 2)}**. Quel est son **rappel**, **sur cent** ? {ROUNDED}"
        ),
        start="reponse_3 = ____",
        solution=f"{head}reponse_3 = 100 * annoncees.double.sum() / paires.double.sum()",
        probe="reponse_3",
        rubric="Un point pour les paires annoncées, un pour les vrais parmi elles, un pour leur part de tous les vrais, sur cent.",
        mistakes=(
            Mistake(
                f"{head.replace('>=', '>')}reponse_3 = 100 * annoncees.double.sum() / paires.double.sum()",
                "« Au moins » compte le seuil lui-même : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_3 = 100 * annoncees.double.sum() / len(annoncees)",
                "C’est la précision : le rappel divise par tous les vrais doublons, annoncés ou non.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_3 = annoncees.double.sum() / paires.double.sum()",
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_3 = 100 * len(annoncees) / len(paires)",
                "C’est la part des paires annoncées, vraies ou fausses : ne gardez que les doublons.",
                points=1,
            ),
            Mistake(
                f"{head}reponse_3 = annoncees.double.sum()",
                "C’est le nombre de doublons retrouvés ; il reste à le rapporter à tous les vrais.",
                points=1,
            ),
        ),
    )


def _saved(events: int, minutes: int, places: int) -> Question:
    return Question(
        goal=4,
        minutes=5,
        points=3,
        text=(
            f"Une ville annonce **{events} événements** par an, chacun recopié à **{places} endroits**, à **{minutes} minutes** la copie. "
            f"Avec un agenda partagé, on saisit une seule fois. Combien d’**heures** par an épargne-t-on ? {ROUNDED}"
        ),
        start="reponse_4 = ____",
        solution=f"reponse_4 = {events} * {minutes} * ({places} - 1) / 60",
        probe="reponse_4",
        rubric="Un point pour les copies épargnées, un pour les minutes, un pour les heures.",
        mistakes=(
            Mistake(
                f"reponse_4 = {events} * {minutes} * {places} / 60",
                "Il faut bien saisir une fois : une copie de moins par événement disparaît.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = {events} * {minutes} * ({places} - 1)",
                "Ce sont des minutes ; on demande des heures.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = {events} * {minutes} / 60",
                "C’est ce que coûte une seule saisie ; on demande ce que l’on épargne.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = {events} * ({places} - 1) / 60",
                "Ce sont des copies : il manque les minutes de chacune.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = {events} * {minutes} * {places} - 1 / 60",
                "Le « moins un » porte sur les endroits : il faut des parenthèses.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : une durée, une mesure, ce que le compte oublie, un événement valide."""
    return [_lasting(draw), _measure(draw), _forgotten(draw), _valid(draw)]


def _written(day: date) -> str:
    return f"{day:%Y%m%d}"


def _lasting(draw: Draw) -> Choice:
    start = date(2027, draw.randint(1, 12), draw.randint(2, 15))
    days = draw.randint(3, 9)
    end = start + timedelta(days=days)
    what = draw.choice(["Festival", "Exposition", "Stage", "Foire", "Tournoi"])
    return Choice(
        goal=1,
        points=2,
        text=(
            f"Un agenda au format iCalendar dit :\nDTSTART;VALUE=DATE:{_written(start)}\nDTEND;VALUE=DATE:{_written(end)}\n"
            f"SUMMARY:{what}\n\nCombien de jours dure l’événement ?"
        ),
        right=Option(f"{days} jours", "Oui : la fin est exclue, c’est le premier jour où c’est fini."),
        wrong=(
            Option(f"{days + 1} jours", "La fin est exclue : elle ne compte pas."),
            Option(f"{days - 1} jours", "Le premier jour compte : seule la fin est exclue."),
            Option(f"{end.day} jours", "C’est le jour du mois où il finit, non sa durée."),
        ),
    )


def _measure(draw: Draw) -> Choice:
    announced, real = draw.sample([20, 25, 40, 50], 2)
    found = draw.choice([8, 10, 12, 14, 16, 18])
    name, whole, other = draw.choice([("précision", announced, real), ("rappel", real, announced)])
    swapped = "rappel" if name == "précision" else "précision"
    return Choice(
        goal=3,
        points=2,
        text=(
            f"Une règle annonce {announced} doublons ; {found} en sont vraiment. En tout, l’agenda en cachait {real}. Quelle part sur "
            f"cent est son « {name} » (parmi les doublons {'annoncés, les vrais' if name == 'précision' else 'vrais, les annoncés'}) ?"
        ),
        right=Option(f"{number(100 * found / whole)} sur cent", "Oui : on regarde ce par quoi on divise."),
        wrong=(
            Option(f"{number(100 * found / other)} sur cent", f"C’est l’autre mesure : « {swapped} »."),
            Option(f"{number(100 * (whole - found) / whole)} sur cent", "C’est la part de ses erreurs."),
            Option(f"{found} sur cent", "C’est un nombre de doublons, non une part."),
        ),
    )


def _forgotten(draw: Draw) -> Choice:
    hours, people = draw.choice(range(80, 400, 20)), draw.randint(12, 90)
    return Choice(
        goal=4,
        points=2,
        text=(
            f"Un agenda partagé, tenu par {people} associations, épargne {hours} heures de copie par an. Qu’est-ce que ce compte oublie ?"
        ),
        right=Option(
            "le temps de relire et de modérer",
            "Oui : apprendre l’outil, corriger, modérer ont aussi un coût.",
        ),
        wrong=(
            Option(
                "le temps de tout recopier ailleurs",
                "C’est justement ce qui est compté : on ne le fait plus.",
            ),
            Option("le nombre des événements", "Il est dans le compte : chaque événement se recopiait."),
            Option("la durée d’une copie", "Elle est dans le compte : des minutes, fois des copies."),
        ),
    )


def _valid(draw: Draw) -> Choice:
    day = date(2028, draw.randint(1, 12), draw.randint(2, 26))
    next_day, later = day + timedelta(days=1), day + timedelta(days=2)
    return Choice(
        goal=5,
        points=2,
        text=(
            f"Vous publiez une fête qui prend toute la journée du {moment(day)}, et elle seule. Que "
            "valent DTSTART, puis DTEND ?"
        ),
        right=Option(
            f"{_written(day)}, puis {_written(next_day)}", "Oui : année, mois, jour, et la fin au lendemain."
        ),
        wrong=(
            Option(
                f"{_written(day)}, puis {_written(day)}", "La fin est exclue : la fête durerait zéro jour."
            ),
            Option(
                f"{_written(day)}, puis {_written(later)}", "La fin est exclue : la fête durerait deux jours."
            ),
            Option(
                f"{day:%d%m%Y}, puis {next_day:%d%m%Y}",
                "Une date s’y écrit dans l’autre sens : l’année d’abord.",
            ),
        ),
    )


SUBJECT = Subject("07-agenda", SETUP, questions, choices, REMINDER)
