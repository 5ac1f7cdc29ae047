"""L’évaluation de l’atelier des soldats : des dates, des durées, l’ordre de deux règles, ce qu’une table tait.

Ces hommes ont vécu : aucun n’est nommé, aucun n’est un sujet. On ne lit d’eux que des comptes et des dates.
"""

from datetime import date, timedelta
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
from figaudit.base.text import MONTHS, moment, number

SETUP = """\
import datakit as dk

# Une règle pour le seul jour qui n’est pas sûr : le premier jour possible ; le texte d’origine est gardé
regle = {"13 ou 14 septembre 1914": "13 septembre 1914"}

# Une ligne : un homme, sans son nom ; mort : le jour de sa mort, lu dans date_deces
soldats = dk.load("soldats")[["annee_naissance", "profession", "cause_deces", "date_deces"]]
soldats["mort"] = dk.soldiers.dates(soldats.date_deces.replace(regle))
causes = soldats.cause_deces.fillna("")  # la cause de chaque mort, telle qu’elle est écrite

# Une ligne : un testament ; date : le jour où il est daté ; mort : celui où son auteur est mort
testaments = dk.load("testaments")[["date", "notice_date"]]
testaments["mort"] = dk.soldiers.dates(testaments.notice_date.replace(regle))
soldats[["date_deces", "mort"]].head(3)
"""

REMINDER = """\
`table.age` et `table["age"]` sont la même colonne. `table[table.age <= 12]` garde des lignes ; deux conditions, chacune entre \
parenthèses, se relient par `&` ; le signe `~` en inverse une. Une date est un texte, l’année d’abord : `table.jour >= "1917-05-31"`. \
`textes.str.contains("mot")` dit « vrai » quand un texte contient ce mot, `table.age.isna()` quand une case est vide. `len(table)` \
compte les lignes, `.sum()` les « vrai » ; `.mean()` en donne la part, entre 0 et 1. `(table.fin - table.debut).dt.days` compte des \
jours ; `.median()` prend la valeur du milieu.
"""

_UNSURE = {"1914-09-13", "1914-09-14"}  # une règle a choisi entre ces deux jours : aucun ne sert de borne
_MEN = (12, 70)  # hommes morts pendant la période que l’on compte
_WILLS = (15, 60)  # testaments de la période que l’on mesure
_BORN = range(1875, 1894)  # avant, trop peu d’hommes ; après, presque tous

# Ce qu’une règle cherche dans les causes. Deux de ces mots ne font une question que si une cause porte les deux.
_SEARCHED = (
    "ennemi",
    "blessure",
    "blessures",
    "maladie",
    "service",
    "guerre",
    "suite",
    "suites",
    "contractée",
    "commandé",
)
_FEWEST = 4  # hommes que range la seconde règle


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur une période, deux règles et une année tirées au sort."""
    deaths, wills = values["soldats"].mort, values["testaments"].date
    certain = _days(deaths) - _UNSURE
    # Une médiane ne bouge pas toujours quand un jour s’ajoute : aucun testament n’est daté d’une borne.
    between = _days(wills + timedelta(days=1)) - _days(wills)
    return [
        _between(*_period(draw, deaths, certain, _MEN)),
        _delay(*_period(draw, wills, between, _WILLS)),
        _second_rule(*_rules(draw, values["causes"])),
        _unwritten(draw.choice(_BORN)),
    ]


def _days(dates: Any) -> set[str]:
    """Les jours d’une colonne de dates, l’année d’abord."""
    return set(dates.dt.strftime("%Y-%m-%d"))


def _period(draw: Draw, dates: Any, days: set[str], counts: tuple[int, int]) -> tuple[str, str]:
    """Deux de ces jours, entre lesquels il y a assez de lignes."""
    fewest, most = counts
    while True:
        first, last = sorted(draw.sample(sorted(days), 2))
        if fewest <= dates.between(first, last).sum() <= most:
            return first, last


def _rules(draw: Draw, causes: Any) -> tuple[str, str]:
    """Deux mots qu’une même cause porte : l’ordre des règles change leur compte, tiré d’abord pour que chacun ait sa chance."""
    found = {word: causes.str.contains(word) for word in _SEARCHED}
    pairs: dict[int, list[tuple[str, str]]] = {}
    for first, second in permutations(_SEARCHED, 2):
        count = int((found[second] & ~found[first]).sum())
        if count >= _FEWEST and (found[second] & found[first]).any():
            pairs.setdefault(count, []).append((first, second))
    return draw.choice(pairs[draw.choice(sorted(pairs))])


def _day(written: str) -> str:
    """« 1916-05-31 », en toutes lettres."""
    return moment(date.fromisoformat(written))


def _between(first: str, last: str) -> Question:
    since, until = f'(soldats.mort >= "{first}")', f'(soldats.mort <= "{last}")'
    after, before = since.replace(">=", ">"), until.replace("<=", "<")
    return Question(
        goal=3,
        minutes=5,
        points=3,
        text=(
            f"Dans `soldats`, combien d’hommes sont morts du **{_day(first)}** au **{_day(last)}**, ces deux jours **compris** ? "
            "La colonne `mort` tient des dates."
        ),
        start="reponse_1 = ____",
        solution=f"reponse_1 = len(soldats[{since} & {until}])",
        probe="reponse_1",
        rubric="Un point par date (elle est comprise), un pour le nombre de lignes.",
        mistakes=(
            Mistake(
                f"reponse_1 = len(soldats[{after} & {until}])",
                "Le premier jour est compris : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = len(soldats[{since} & {before}])",
                "Le dernier jour est compris : le signe est `<=`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = len(soldats[{after} & {before}])",
                "Ces deux jours sont compris : les signes sont `>=` et `<=`.",
                points=2,
            ),
            Mistake(f"reponse_1 = len(soldats[{since}])", "Il manque la date de fin.", points=1),
            Mistake(f"reponse_1 = len(soldats[{until}])", "Il manque la date de début.", points=1),
            Mistake(
                f'reponse_1 = len(soldats[(soldats.date_deces >= "{first}") & (soldats.date_deces <= "{last}")])',
                "`date_deces` tient des mots, rangés comme dans un dictionnaire ; les dates sont dans `mort`.",
                points=1,
            ),
            Mistake(
                f"reponse_1 = soldats[{since} & {until}].mort.nunique()",
                "Ce sont des jours différents ; on demande combien d’hommes, c’est-à-dire de lignes.",
                points=2,
            ),
        ),
    )


def _delay(first: str, last: str) -> Question:
    head = f'dedans = testaments[(testaments.date >= "{first}") & (testaments.date <= "{last}")]\n'
    return Question(
        goal=3,
        minutes=6,
        points=3,
        text=(
            f"Dans `testaments`, on ne garde que ceux datés du **{_day(first)}** au **{_day(last)}**, ces deux jours **compris**. Quelle "
            f"est la durée **médiane**, en **jours**, du testament à la mort de son auteur ? {ROUNDED}"
        ),
        start="reponse_2 = ____",
        solution=f"{head}reponse_2 = (dedans.mort - dedans.date).dt.days.median()",
        probe="reponse_2",
        rubric="Un point pour la période, un pour la durée en jours, un pour la médiane.",
        mistakes=(
            Mistake(
                f"{head}reponse_2 = (dedans.mort - dedans.date).dt.days.mean()",
                "C’est la moyenne, que quelques longues durées déplacent ; la médiane prend celle du milieu.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_2 = (dedans.date - dedans.mort).dt.days.median()",
                "L’ordre est retourné : de la dernière date, ôtez la première.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_2 = (dedans.mort - dedans.date).median()",
                "La durée est juste, mais ce n’est pas encore un nombre : `.dt.days` compte ses jours.",
                points=2,
            ),
            Mistake(
                "reponse_2 = (testaments.mort - testaments.date).dt.days.median()",
                "Ce sont tous les testaments : il manque la période.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_2 = len(dedans)",
                "C’est le nombre de testaments de la période ; on demande une durée.",
                points=1,
            ),
        ),
    )


def _second_rule(first: str, second: str) -> Question:
    found, others = f'causes.str.contains("{first}")', f'causes.str.contains("{second}")'
    return Question(
        goal=1,
        minutes=5,
        points=3,
        text=(
            f"Deux règles de nettoyage, dans cet ordre, sur les textes de `causes`. La première range ceux qui contiennent `{first}`. "
            f"La seconde, parmi **ceux qui restent**, range ceux qui contiennent `{second}`. Combien de textes range la **seconde** ? "
            "Un homme, un texte."
        ),
        start="reponse_3 = ____",
        solution=f"reponse_3 = ({others} & ~{found}).sum()",
        probe="reponse_3",
        rubric="Un point pour le mot de la seconde règle, un pour ôter ce que range la première, un pour le compte.",
        mistakes=(
            Mistake(
                f"reponse_3 = {others}.sum()",
                "La première règle en a déjà rangé : la seconde ne prend que ceux qui restent.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = ({found} & ~{others}).sum()",
                f"C’est retourné : on demande les textes qui contiennent `{second}`, et non `{first}`.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = ({others} & {found}).sum()",
                "Ceux-là contiennent les deux mots : la première règle les a rangés.",
                points=1,
            ),
            Mistake(
                f"reponse_3 = ({others} | {found}).sum()",
                "Ce sont ceux que range l’une ou l’autre règle ; on demande ceux de la seconde.",
                points=1,
            ),
            Mistake(
                f"reponse_3 = {found}.sum()",
                "Ce sont ceux de la première règle ; on demande ceux de la seconde.",
                points=1,
            ),
            Mistake(
                f'reponse_3 = (causes == "{second}").sum()',
                "`==` cherche un texte égal à ce mot ; `.str.contains` cherche ceux qui le contiennent.",
                points=1,
            ),
            Mistake(
                f"reponse_3 = causes[{others} & ~{found}].nunique()",
                "Vous avez compté les écritures différentes ; on demande tous les textes, un par homme.",
                points=2,
            ),
        ),
    )


def _unwritten(year: int) -> Question:
    here = f"soldats[soldats.annee_naissance <= {year}]"
    return Question(
        goal=5,
        minutes=4,
        points=3,
        text=(
            f"Parmi les hommes de `soldats` nés en **{year} ou avant**, pour combien, **sur cent**, la profession n’est-elle **pas "
            f"écrite** ? {ROUNDED}"
        ),
        start="reponse_4 = ____",
        solution=f"reponse_4 = 100 * {here}.profession.isna().mean()",
        probe="reponse_4",
        rubric="Un point pour l’année comprise, un pour les cases vides, un pour leur part, sur cent.",
        mistakes=(
            Mistake(
                f"reponse_4 = 100 * {here.replace('<=', '<')}.profession.isna().mean()",
                f"« {year} ou avant » compte {year} : le signe est `<=`.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = 100 * {here.replace('<=', '>')}.profession.isna().mean()",
                f"Ceux-là sont nés après {year} : le signe est retourné.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = {here}.profession.isna().mean()",
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = 100 * {here}.profession.notna().mean()",
                "Pour ceux-là, elle est écrite ; on demande les cases vides.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = {here}.profession.isna().sum()",
                "C’est le nombre de cases vides ; il reste à le rapporter à ces hommes, sur cent.",
                points=2,
            ),
            Mistake(
                "reponse_4 = 100 * soldats.profession.isna().mean()",
                "Ce sont tous les hommes de la table : il manque l’année de naissance.",
                points=2,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : deux sources, un jour impossible, une carte, ce que l’on peut conclure."""
    return [_two_sources(draw), _not_a_day(draw), _unplaced(draw), _concluding(draw, values)]


#: Ce que l’une et l’autre source disent d’un même homme.
_OPPOSED = (
    ("mort dans la Marne", "mort dans la Meuse"),
    ("mort dans l’Aisne", "mort dans l’Oise"),
    ("né dans la Somme", "né dans la Sarthe"),
    ("caporal", "sergent"),
)


def _two_sources(draw: Draw) -> Choice:
    year = draw.randint(1914, 1917)
    years = (f"mort en {year}", f"mort en {year + 1}")
    one, other = draw.sample(draw.choice([*_OPPOSED, years, years]), 2)
    return Choice(
        goal=2,
        points=2,
        text=(
            f"D’un même homme, une notice dit « {one} », un index « {other} ». Personne n’a encore ouvert d’autre source. Que "
            "garde-t-on dans la table ?"
        ),
        right=Option("les deux, avec leurs sources", "Oui : le doute se note, et quelqu’un pourra le lever."),
        wrong=(
            Option("la notice, qui est plus détaillée", "Plus détaillée ne veut pas dire plus sûre."),
            Option("l’index, qui est plus facile à trier", "Facile à trier ne veut pas dire juste."),
            Option(
                "une case vide, faute d’être sûr", "Vide, la case perdrait ce que disent les deux sources."
            ),
        ),
    )


_LONG, _SHORT = (1, 3, 5, 7, 8, 10, 12), (4, 6, 9, 11)  # mois de trente et un jours, de trente
_COMMON = (1915, 1917, 1918)  # années où février a vingt-huit jours


def _not_a_day(draw: Draw) -> Choice:
    day, month = draw.choice([(29, 2), (30, 2), *((31, month) for month in _SHORT)])
    town = draw.choice(["Tours", "Niort", "Limoges", "Angers", "Bourges", "Saintes", "Nantes"])
    long = _said(31, draw.choice(_LONG), draw.randint(1914, 1918))
    short = _said(30, draw.choice(_SHORT), draw.randint(1914, 1918))
    return Choice(
        goal=3,
        points=2,
        text=f"À {town}, quatre fiches donnent chacune une date. Laquelle n’est pas un jour, et laisserait une case vide une fois lue ?",
        right=Option(
            _said(day, month, draw.choice(_COMMON)), "Oui : ce jour n’existe pas dans le calendrier."
        ),
        wrong=(
            Option(long, "Ce mois a trente et un jours."),
            Option(short, "Ce mois a trente jours."),
            Option(_said(29, 2, 1916), "1916 est une année bissextile : février y a vingt-neuf jours."),
        ),
    )


def _said(day: int, month: int, year: int) -> str:
    """Un jour en mots, comme l’écrit une notice, qu’il existe ou non."""
    return f"{day} {MONTHS[month - 1]} {year}"


def _unplaced(draw: Draw) -> Choice:
    men, missing = draw.randint(40, 90), draw.randint(6, 18)
    return Choice(
        goal=4,
        points=2,
        text=(
            f"Un monument porte {men} noms ; pour chacun, le lieu de la mort est écrit. Une classe en place {men - missing} sur une carte : "
            "les autres lieux ne sont pas dans la liste des communes. Quel titre dit vrai ?"
        ),
        right=Option(
            f"{missing} de ces {men} hommes n’ont pas de point ici",
            "Oui : le titre dit ce que la carte tait.",
        ),
        wrong=(
            Option(
                f"Où sont morts les {men} hommes de notre monument",
                f"La carte n’en montre que {men - missing}.",
            ),
            Option(
                f"{missing} de ces {men} hommes n’ont pas de lieu écrit",
                "Leur lieu est écrit : on n’a pas su le placer.",
            ),
            Option(
                f"Les {men - missing} hommes morts de notre commune",
                f"Le monument en nomme {men} : ceux que l’on n’a pas placés sont morts aussi.",
            ),
        ),
    )


def _concluding(draw: Draw, values: Values) -> Choice:
    men = values["soldats"]
    start = date(draw.randint(1915, 1918), draw.choice([1, 4, 7, 10]), 1)
    until = moment(start - timedelta(days=1))
    count, every = int((men.mort < start.isoformat()).sum()), len(men)
    share = number(100 * count / every, 0)
    return Choice(
        goal=6,
        points=2,
        text=(
            f"Une table réunit {every} hommes morts de la guerre de 1914-1918, dont le testament était chez un notaire de Paris. {count} sont "
            f"morts au plus tard le {until}. Que peut-on en conclure ?"
        ),
        right=Option(
            f"{every - count} de ces hommes sont morts après le {until}",
            "Oui : cela ne parle que des hommes de la table.",
        ),
        wrong=(
            Option(
                f"{share} soldats français sur cent sont morts au plus tard le {until}",
                "Ceux qui sont rentrés n’y sont pas, ni ceux d’un autre notaire.",
            ),
            Option(
                f"{every - count} soldats de Paris sont morts après le {until}",
                "Bien d’autres Parisiens sont morts sans testament chez ces notaires.",
            ),
            Option(
                f"{count} testaments ont été écrits au plus tard le {until}",
                "Ce sont des dates de mort ; un testament a la sienne.",
            ),
        ),
    )


SUBJECT = Subject("10-traces-de-soldats", SETUP, questions, choices, REMINDER)
