"""L’évaluation de l’atelier de la plateforme : chercher un mot, compter des cases vides, une part, des positions à vérifier."""

from typing import Any

from datakit.tools.assessment.names import REMINDER
from datakit.tools.assessment.openness import MEASURES
from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values
from figaudit.base.text import number

SETUP = """\
import numpy as np
import datakit as dk

communes = dk.load("communes_france")  # une ligne : une commune, son nom
communes = communes[communes.commune_actuelle.isna()]  # les communes d’aujourd’hui

arrets = dk.load("vitalis_arrets").dropna(subset=["commune"])  # une ligne : un arrêt de bus, sa commune, ses passages un jeudi, sa position
milieu = arrets.groupby("commune")[["longitude", "latitude"]].transform("median")
est_ouest = (arrets.longitude - milieu.longitude) * np.cos(np.radians(milieu.latitude))
arrets["ecart_m"] = (111_195 * np.hypot(est_ouest, arrets.latitude - milieu.latitude)).round().astype(int)
arrets[["nom", "commune", "passages_jeudi", "lignes_regulieres", "ecart_m"]].head(3)
"""

SEARCH = """\
`table.nom.str.contains("mot", case=False)` dit de chaque texte s’il contient ce mot, majuscule ou non ; sans \
`case=False`, une majuscule compte. `.sum()` compte les vrais d’une condition.
"""

# Des mots que des noms de communes portent, avec et sans majuscule ; aucun n’a d’accent.
_WORDS = (
    "bois",
    "bourg",
    "champ",
    "croix",
    "fontaine",
    "grand",
    "mont",
    "moulin",
    "pont",
    "port",
    "rive",
    "roche",
    "val",
    "vert",
    "ville",
)
_STOPS = 15  # d’une commune : de quoi prendre les plus grands
_SMALL = 6  # arrêts : de quoi compter des cases vides
_MANY = (3, 4, 5, 6)
_FEW = 2  # arrêts que le seuil d’un écart garde, au moins


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions, sur un mot, des communes et un écart tirés au sort."""
    arrets = values["arrets"]
    sizes = arrets.commune.value_counts()
    wide = sorted(sizes[sizes >= _STOPS].index)
    silent = draw.choice(sorted(sizes[sizes >= _SMALL].index))
    first, far = draw.sample(wide, 2)
    return [
        _named(draw.choice(_WORDS)),
        _silent(silent),
        _share(first, draw.choice(_MANY)),
        _far(far, draw.choice(_distances(arrets, far))),
    ]


def _distances(arrets: Any, town: str) -> list[int]:
    """Des écarts qui sont ceux d’un arrêt de cette commune, et que quelques-uns dépassent."""
    return sorted(arrets[arrets.commune == town].ecart_m)[_STOPS // 2 : -_FEW]


def _named(word: str) -> Question:
    found = f'communes.nom.str.contains("{word}", case=False)'
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=f"Dans `communes`, combien de noms contiennent **{word}**, avec ou sans majuscule ?",
        start="reponse_1 = ____",
        solution=f"reponse_1 = {found}.sum()",
        probe="reponse_1",
        rubric="Deux points pour la recherche, majuscules comprises, un pour le compte.",
        mistakes=(
            Mistake(
                f'reponse_1 = communes.nom.str.contains("{word}").sum()',
                "Sans `case=False`, une majuscule compte : qui publie n’écrit pas forcément comme vous.",
                points=2,
            ),
            Mistake(
                f'reponse_1 = communes.nom.str.contains("{word.title()}").sum()',
                "Vous n’avez cherché que la majuscule ; le mot est parfois écrit sans elle, au milieu d’un autre.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = communes[{found}].population_2023.sum()",
                "Ce sont leurs habitants ; on demande combien de noms.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = (~{found}).sum()",
                "Ce sont les noms qui ne le contiennent pas.",
                points=1,
            ),
        ),
    )


def _silent(town: str) -> Question:
    cells = f'arrets[arrets.commune == "{town}"].lignes_regulieres'
    return Question(
        goal=2,
        minutes=4,
        points=3,
        text=(
            f"Dans la commune **{town}**, pour combien d’arrêts la case `lignes_regulieres` est-elle **vide** ? Une case vide ne "
            "dit ni oui ni non."
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = {cells}.isna().sum()",
        probe="reponse_2",
        rubric="Un point pour la commune, deux pour le compte des cases vides.",
        mistakes=(
            Mistake(
                f"reponse_2 = {cells}.notna().sum()",
                "Ce sont les cases remplies ; on demande les vides.",
                points=2,
            ),
            Mistake(
                "reponse_2 = arrets.lignes_regulieres.isna().sum()",
                "Ce sont toutes les communes : gardez celle de la question.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {cells}.isna().mean()",
                "C’est leur part ; on demande leur nombre.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = len({cells})",
                "Ce sont tous les arrêts de la commune : comptez les cases vides.",
                points=1,
            ),
        ),
    )


def _share(town: str, many: int) -> Question:
    column = f'arrets[arrets.commune == "{town}"].passages_jeudi'
    return Question(
        goal=3,
        minutes=6,
        points=4,
        text=(
            f"Des passages du jeudi de la commune **{town}**, quelle **part** passe par ses **{many}** arrêts les plus desservis ? "
            "Un nombre entre 0 et 1, au centième près."
        ),
        start="reponse_3 = ____",
        solution=f"reponse_3 = {column}.nlargest({many}).sum() / {column}.sum()",
        probe="reponse_3",
        rubric="Deux points pour la somme des plus grands, deux pour l’avoir divisée par le total de la commune.",
        mistakes=(
            Mistake(
                f"reponse_3 = {column}.nlargest({many}).sum() / arrets.passages_jeudi.sum()",
                "Vous avez divisé par tout le réseau ; on demande une part de la commune.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = {column}.nlargest({many}).sum()",
                "C’est leur nombre de passages ; une part le divise par le total.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = {many} / len({column})",
                "C’est une part des arrêts ; on demande une part des passages.",
                points=1,
            ),
            Mistake(
                f"reponse_3 = 100 * {column}.nlargest({many}).sum() / {column}.sum()",
                "C’est juste, en pourcentage ; on demandait un nombre entre 0 et 1.",
                points=3,
            ),
        ),
    )


def _far(town: str, level: int) -> Question:
    counted = 'len(arrets[(arrets.commune == "{}") & (arrets.ecart_m {} {})])'
    return Question(
        goal=4,
        minutes=4,
        points=2,
        text=(
            "`ecart_m` est la distance d’un arrêt au milieu des arrêts de sa commune, en mètres. Pour chercher une erreur de "
            f"position, on relit les plus éloignés : combien d’arrêts de **{town}** sont à **plus de {level} m** ?"
        ),
        start="reponse_4 = ____",
        solution=f"reponse_4 = {counted.format(town, '>', level)}",
        probe="reponse_4",
        rubric="Un point pour les deux conditions, un pour le nombre de lignes.",
        mistakes=(
            Mistake(
                f"reponse_4 = {counted.format(town, '>=', level)}",
                f"« Plus de {level} m » ne compte pas {level} m tout juste : le signe est `>`.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = {counted.format(town, '<=', level)}",
                "Ce sont les plus proches : le signe est retourné.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = len(arrets[arrets.ecart_m > {level}])",
                "Ce sont toutes les communes : gardez celle de la question.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : deux mots clés, une date vide, une position retournée, un devoir."""
    return [_either(draw), _oldest(draw), _swapped(draw, values["communes"]), _duty(draw)]


def _either(draw: Draw) -> Choice:
    one, two = draw.sample(
        ["vote", "élections", "budget", "finances", "vélo", "cyclable", "eau", "rivière"], 2
    )
    few = draw.randint(6, 11)
    many = few + draw.randint(1, 8)
    return Choice(
        goal=1,
        points=2,
        text=(
            f"Dans un catalogue, {many} jeux portent le mot clé « {one} » et {few} le mot clé « {two} ». Un jeu peut porter les "
            "deux. Combien en portent au moins un ?"
        ),
        right=Option(
            f"de {many} à {many + few}", "Oui : tout dépend de ceux qui portent les deux, que l’on ignore."
        ),
        wrong=(
            Option(f"de {few} à {many}", f"Les {many} premiers en portent déjà un : il n’y en a pas moins."),
            Option(
                f"de 0 à {many + few}", f"Les {many} premiers en portent déjà un : il n’y en a pas moins."
            ),
            Option(f"de {many + few} à {2 * many}", "Ce serait compter deux fois ceux qui portent les deux."),
        ),
    )


def _oldest(draw: Draw) -> Choice:
    first, second, third = draw.sample(["arbres", "budget", "écoles", "marchés", "parkings", "vélos"], 3)
    old, recent = draw.randint(2014, 2017), draw.randint(2018, 2022)
    told = ", ".join(sorted([f"{first} {old}", f"{second} {recent}", f"{third} (vide)"]))
    counts_known_only = draw.choice([True, False])
    asked = "des deux dont on connaît l’année" if counts_known_only else "des trois"
    oldest = Option(
        f"le jeu {first}", "Du jeu dont la case est vide, on ne sait rien : il peut être plus ancien."
    )
    unknown = Option("la table ne le dit pas", "Elle le dit des deux jeux dont elle donne l’année.")
    right, other = (oldest, unknown) if counts_known_only else (unknown, oldest)
    return Choice(
        goal=2,
        points=2,
        text=f"Un catalogue donne l’année de modification de trois jeux : {told}. Lequel est le plus ancien {asked} ?",
        right=Option(
            right.text, "Oui : une case vide est un silence, ni une vieille date, ni une date récente."
        ),
        wrong=(
            other,
            Option(f"le jeu {second}", "C’est le plus récent des deux dont on connaît l’année."),
            Option(f"le jeu {third}", "Une case vide n’est pas une vieille date : c’est un silence."),
        ),
    )


def _swapped(draw: Draw, communes: Any) -> Choice:
    """Une commune à l’ouest de Greenwich, et ce qu’un fichier a fait de sa position."""
    west = communes[communes.longitude.between(-5, -0.5) & (communes.population_2023 > 10_000)]
    row = west.iloc[draw.randrange(len(west))]
    north, east = round(row.latitude, 1), round(row.longitude, 2)
    swapped = Option("les deux colonnes échangées", "Chaque nombre est resté dans sa colonne.")
    signed = Option("le signe moins oublié", "Regardez le signe de la longitude : a-t-il changé ?")
    moved = Option(
        "la virgule de la latitude déplacée", "Regardez la virgule de la latitude : a-t-elle bougé ?"
    )
    right, latitude, longitude = draw.choice(
        [(swapped, east, north), (signed, north, -east), (moved, north / 10, east)]
    )
    wrong = [one for one in (swapped, signed, moved) if one is not right]
    metres = Option("des mètres pris pour des degrés", "En mètres, ces nombres seraient bien plus grands.")
    return Choice(
        goal=4,
        points=2,
        text=(
            f"{row.nom} est à la latitude {number(north)} et à la longitude {number(east)}. Un fichier écrit : latitude "
            f"{number(latitude)}, longitude {number(longitude)}. Quelle est l’erreur ?"
        ),
        right=Option(right.text, "Oui : comparez chaque nombre, sa colonne, son signe, sa virgule."),
        wrong=(*wrong, metres),
    )


def _duty(draw: Draw) -> Choice:
    made = draw.choice(["une carte", "une affiche", "une application payante", "une page web", "une vidéo"])
    what = draw.choice(["des arrêts de bus", "des marchés", "des écoles", "des bancs publics"])
    return Choice(
        goal=5,
        points=2,
        text=f"Du fichier {what}, sous Licence Ouverte, vous faites {made}, et vous la publiez. À quoi êtes-vous tenu·e ?",
        right=Option("à citer la source et sa date", "Oui : d’où vient la donnée, et de quand elle date."),
        wrong=(
            Option("à demander d’abord la permission", "Elle est donnée d’avance, à tout le monde."),
            Option("à ne rien en vendre ensuite", "Tout usage est permis, vendre compris."),
            Option("à rien : c’est gratuit", "Gratuit n’est pas sans condition : on cite."),
        ),
    )


SUBJECT = Subject(
    "02-plateforme", SETUP, questions, choices, f"{REMINDER.strip()} {MEASURES.strip()} {SEARCH}"
)
