"""L’évaluation de l’atelier des prénoms : interroger une table, la trier, mesurer ce qu’un classement cache."""

from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values

SETUP = """\
import datakit as dk

france = dk.load("prenoms_france")  # une ligne : une année, un sexe, un prénom, combien d’enfants, son rang
france.head(3)
"""

REMINDER = """\
`table[table.age == 12]` garde des lignes, `table[table.ville == "Lyon"]` aussi : un texte se met entre guillemets, même s’il \
est fait de chiffres. Deux conditions, chacune entre parenthèses, se relient par `&`. `len(table)` \
compte les lignes. Sur une colonne : `table.age.sum()`, `table.age.max()`, `table.age.nlargest(3)`. \
`table.sort_values("age")` range de la plus petite valeur à la plus grande ; `table.nom.iloc[0]` est la première, \
`table.nom.iloc[-1]` la dernière.
"""

_SEX = {"F": "filles", "M": "garçons"}
_OTHER = {"F": "M", "M": "F"}
_FIRST, _LAST = 1920, 2015  # avant, peu d’enfants ; après, trop d’ex æquo
# Rangs d’un prénom dans son année, comptés de zéro.
_KNOWN_RANKS = (4, 19)  # ni le premier, que l’on devine, ni un rare
_LEVEL_RANKS = slice(8, 15)  # le nombre de l’un d’eux sert de seuil : de huit à quatorze prénoms le dépassent


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur une année, un sexe et un prénom tirés au sort."""
    france = values["france"]
    sex = draw.choice("FM")
    year = draw.randint(_FIRST, _LAST)
    that_year = france[(france.annee == year) & (france.sexe == sex)].reset_index(drop=True)
    rank = draw.randint(*_KNOWN_RANKS)
    name = that_year.prenom[rank]

    # Le seuil d’une autre question ne doit pas dire la réponse de celle-ci.
    levels = [number for number in that_year.nombre[_LEVEL_RANKS] if number != that_year.nombre[rank]]
    level = draw.choice(levels)
    many = draw.choice([5, 8, 10])
    filtered = f'(france.annee == {year}) & (france.sexe == "{sex}")'
    return [
        _how_many(year, sex, name, filtered),
        _first(year, sex, filtered),
        _above(year, sex, filtered, int(level)),
        _share(year, sex, filtered, many),
    ]


def _how_many(year: int, sex: str, name: str, filtered: str) -> Question:
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=f"Combien de {_SEX[sex]} ont reçu le prénom **{name}** en France, en **{year}** ?",
        start="reponse_1 = ____",
        solution=f'reponse_1 = france[{filtered} & (france.prenom == "{name}")].nombre.sum()',
        probe="reponse_1",
        rubric="Deux points pour les conditions (l’année, le sexe, le prénom), un pour la somme.",
        mistakes=(
            Mistake(
                f'reponse_1 = len(france[(france.annee == {year}) & (france.prenom == "{name}")])',
                "Vous avez compté les lignes ; on demande la somme de la colonne `nombre`.",
                points=2,
            ),
            Mistake(
                f'reponse_1 = france[(france.sexe == "{sex}") & (france.prenom == "{name}")].nombre.sum()',
                "L’année manque : vous avez additionné toutes les années.",
                points=1,
            ),
        ),
    )


def _first(year: int, sex: str, filtered: str) -> Question:
    other = filtered.replace(f'"{sex}"', f'"{_OTHER[sex]}"')
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=f"Quel prénom a été le plus donné aux {_SEX[sex]} en **{year}** ?",
        start="reponse_2 = ____",
        solution=f'reponse_2 = france[{filtered}].sort_values("nombre").prenom.iloc[-1]',
        probe="reponse_2",
        rubric="Un point pour l’année, un pour le sexe, un pour le prénom de la ligne du plus grand `nombre`, écrit comme la table l’écrit.",
        mistakes=(
            Mistake(
                f'reponse_2 = france[{other}].sort_values("nombre").prenom.iloc[-1]',
                f"C’est le premier prénom des {_SEX[_OTHER[sex]]} : la condition sur le sexe manque, ou demande l’autre.",
                points=2,
            ),
            Mistake(
                f'reponse_2 = france[{filtered}].sort_values("nombre").prenom.iloc[0]',
                "La table est triée dans l’autre sens : c’est le moins donné de ceux qu’elle garde.",
                points=2,
            ),
        ),
    )


def _above(year: int, sex: str, filtered: str, level: int) -> Question:
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=f"En **{year}**, combien de prénoms ont été donnés à **plus de {level}** {_SEX[sex]} ?",
        start="reponse_3 = ____",
        solution=f"reponse_3 = len(france[{filtered} & (france.nombre > {level})])",
        probe="reponse_3",
        rubric="Un point pour le signe strict, deux pour le filtre et le nombre de lignes qui restent.",
        mistakes=(
            Mistake(
                f"reponse_3 = len(france[{filtered} & (france.nombre >= {level})])",
                f"« Plus de {level} » ne compte pas {level} lui-même : le signe est `>`.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = france[{filtered} & (france.nombre > {level})].nombre.sum()",
                "Vous avez compté des enfants ; on demande combien de prénoms, c’est-à-dire de lignes.",
            ),
        ),
    )


def _share(year: int, sex: str, filtered: str, many: int) -> Question:
    kept = f"france[{filtered}].nombre"
    return Question(
        goal=3,
        minutes=6,
        points=5,
        text=(
            f"On ne regarde que les {_SEX[sex]} de **{year}**. De leur nombre total dans la table, quelle **part** porte "
            f"l’un des **{many}** prénoms les plus donnés ? Un nombre entre 0 et 1, au centième près."
        ),
        start="reponse_4 = ____",
        solution=f"reponse_4 = {kept}.nlargest({many}).sum() / {kept}.sum()",
        probe="reponse_4",
        rubric="Deux points pour la somme des premiers, trois pour l’avoir divisée par le total.",
        mistakes=(
            Mistake(
                f"reponse_4 = {kept}.nlargest({many}).sum() / france[france.annee == {year}].nombre.sum()",
                f"Vous avez divisé par tous les enfants de {year} ; on ne regarde que les {_SEX[sex]}.",
                points=3,
            ),
            Mistake(
                f"reponse_4 = {kept}.nlargest({many}).sum()",
                "C’est le nombre d’enfants ; une part le divise par le total.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = {many} / len({kept})",
                "Vous avez divisé des nombres de prénoms ; on demande une part des enfants.",
            ),
            Mistake(
                f"reponse_4 = 100 * {kept}.nlargest({many}).sum() / {kept}.sum()",
                "C’est juste, en pourcentage ; on demandait un nombre entre 0 et 1.",
                points=4,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Trois questions de lecture, sur un extrait de cinq lignes qui tient sur une feuille."""
    france = values["france"]
    sex = draw.choice("FM")
    year = draw.randint(_FIRST, _LAST)
    rows = france[(france.annee == year) & (france.sexe == sex)].head(5)
    names, numbers = list(rows.prenom), [int(number) for number in rows.nombre]
    table = "\n".join(f"{name} : {number}" for name, number in zip(names, numbers, strict=True))
    given = f"En {year}, les cinq prénoms les plus donnés aux {_SEX[sex]}, d’après l’Insee :\n{table}\n"
    rank = draw.randint(1, 3)
    level = numbers[rank]
    return [
        Choice(
            goal=1,
            points=2,
            text=f"{given}\nQue rend `table[table.nombre > {level}].prenom` ?",
            right=Option(", ".join(names[:rank]), "Oui : le signe est strict."),
            wrong=(
                Option(", ".join(names[: rank + 1]), f"« Plus de {level} » ne garde pas {level} lui-même."),
                Option(", ".join(names[rank + 1 :]), "Le signe est `>` : on garde les plus grands."),
                Option(str(sum(numbers[:rank])), "Rien n’est additionné : on garde des lignes."),
            ),
        ),
        Choice(
            goal=1,
            points=2,
            text=f"{given}\nQue rend `table.nombre.sum()` ?",
            right=Option(str(sum(numbers)), "Oui : la somme de la colonne."),
            wrong=(
                Option("5", "C’est le nombre de lignes : `len(table)`."),
                Option(str(max(numbers)), "C’est le plus grand : `table.nombre.max()`."),
                Option(str(round(sum(numbers) / 5)), "C’est la moyenne : `table.nombre.mean()`."),
            ),
        ),
        Choice(
            goal=3,
            points=2,
            text=f"{given}\nD’après ces cinq lignes seules, que peut-on dire ?",
            right=Option(
                f"{names[0]} vient en tête, pour les {_SEX[sex]} de {year}",
                "Oui : c’est ce que le classement dit, et rien de plus.",
            ),
            wrong=(
                Option(
                    f"Aucun autre prénom n’a été donné aux {_SEX[sex]} en {year}",
                    "Les cinq premiers d’un classement ne disent rien des autres.",
                ),
                Option(
                    f"Toute personne nommée {names[0]} est née en {year}",
                    "On a donné ce prénom d’autres années aussi.",
                ),
                Option(
                    f"{names[4]} est un prénom rare",
                    "Cinquième de tous, il a été donné plus souvent que presque tous les autres.",
                ),
            ),
        ),
    ]


SUBJECT = Subject("04-prenoms", SETUP, questions, choices, REMINDER)
