"""L’évaluation de l’atelier des figures : un écart grossi par le dessin, un titre que l’on calcule, une figure allégée."""

from datetime import date
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
from figaudit.base.text import moment, number, of, plural

SETUP = """\
import datakit as dk

# L’affiche de 2011 : une ligne, une année ; la hauteur de sa barre en pixels, les faits constatés
affiche = dk.load("delinquance_affiche").set_index("annee")
pixels, faits = affiche.hauteur_barre_px, affiche.faits_constates

# La guerre de Crimée : une ligne, un mois (« 1854-04 ») ; les morts, dans ses colonnes `maladies` et `blessures`
crimee = dk.load("nightingale")
crimee["mois"] = crimee.date.dt.strftime("%Y-%m")

# Les arrêts de bus : une ligne, un arrêt ; ses colonnes `commune` et `passages_jeudi`
arrets = dk.load("vitalis_arrets")
affiche.head(3)
"""

REMINDER = """\
`faits[2005]` est le nombre de faits de 2005, `pixels[2005]` la hauteur de sa barre. Une **variation**, c’est (après − avant) / \
avant ; fois cent, elle est en pourcentage. `table[table.age == 12]` garde des lignes, `>=` veut dire « au moins » ; deux conditions, \
chacune entre parenthèses, se relient par `&`. Un mois est un texte, et se compare comme un nombre : \
`table[table.mois == "1854-04"]`. `len(table)` compte les lignes, `table.age.sum()` additionne une colonne. Un texte se met entre \
guillemets. Le signe moins est celui du clavier.
"""

_DEATHS = {"maladies": "de maladie", "blessures": "de blessures", "autres_causes": "d’autres causes"}

_READ_IN_THE_WORKSHOP = {2002, 2010}  # l’atelier compare ces deux années-là
_VISIBLE = (
    0.02  # variation d’une année à l’autre : en dessous, le facteur de mensonge diviserait par presque rien
)
_FIRST_START, _LAST_START = 2, 18  # rangs des mois d’où l’on compte : ni toute la table, ni trop peu de morts
_FEWEST, _MOST = 8, 60  # barres que garde la figure allégée
_SMALL_TOWN = 20  # arrêts d’une commune tirée, au moins
_ROWS = 5  # mois montrés sur le papier


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur deux années, un mois et une commune tirés au sort."""
    before, after = draw.choice(_pairs(values["faits"]))
    start = values["crimee"].mois[draw.randint(_FIRST_START, _LAST_START)]
    town, level = draw.choice(_lightened(values["arrets"]))
    return [
        _variation(before, after),
        _lie(before, after),
        _title(start),
        _bars(town, level),
    ]


def _pairs(facts: Any) -> list[tuple[int, int]]:
    """Les années que l’on peut comparer, la plus ancienne d’abord : leur écart se voit, et l’atelier ne l’a pas calculé."""
    found = []
    for before in facts.index:
        for after in facts.index:
            is_visible = abs(facts[after] / facts[before] - 1) >= _VISIBLE
            is_new = {before, after} != _READ_IN_THE_WORKSHOP
            if before < after and is_visible and is_new:
                found.append((int(before), int(after)))
    return found


def _lightened(stops: Any) -> list[tuple[str, int]]:
    """Une commune et un seuil qu’atteint tout juste l’un de ses arrêts : « au moins » et « plus de » y diffèrent."""
    found = []
    for town, own in stops.groupby("commune"):
        if len(own) < _SMALL_TOWN:
            continue
        for level in sorted(set(own.passages_jeudi)):
            kept = int((own.passages_jeudi >= level).sum())
            if _FEWEST <= kept <= min(_MOST, len(own) - 2):
                found.append((str(town), int(level)))
    return found


def _variation(before: int, after: int) -> Question:
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=(
            f"De **{before}** à **{after}**, de combien les faits constatés ont-ils vraiment varié, **en pourcentage** ? Une "
            f"baisse s’écrit avec un signe moins. {ROUNDED}"
        ),
        start="reponse_1 = ____",
        solution=f"reponse_1 = 100 * (faits[{after}] - faits[{before}]) / faits[{before}]",
        probe="reponse_1",
        rubric="Un point pour la différence, un pour l’avoir divisée par le départ, un pour le pourcentage.",
        mistakes=(
            Mistake(
                f"reponse_1 = 100 * (faits[{after}] - faits[{before}]) / faits[{after}]",
                "Vous avez divisé par l’arrivée : une variation se rapporte à son départ.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = 100 * (faits[{before}] - faits[{after}]) / faits[{before}]",
                "Le signe est retourné : c’est l’arrivée, moins le départ.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = (faits[{after}] - faits[{before}]) / faits[{before}]",
                "C’est juste, entre 0 et 1 ; on demandait un pourcentage, cent fois plus grand.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = 100 * faits[{after}] / faits[{before}]",
                "C’est ce qu’il reste sur cent ; la variation est ce qui s’y ajoute, ou s’en ôte.",
                points=1,
            ),
            Mistake(
                f"reponse_1 = faits[{after}] - faits[{before}]",
                "C’est un nombre de faits ; un pourcentage le divise par le départ.",
                points=1,
            ),
            Mistake(
                f"reponse_1 = 100 * (pixels[{after}] - pixels[{before}]) / pixels[{before}]",
                "C’est la variation dessinée, en pixels ; on demande la vraie, en faits.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = faits[{after}] - faits[{before}] / faits[{before}] * 100",
                "Python divise avant de soustraire : mettez la différence entre parenthèses.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = faits[{after}] - faits[{before}] / faits[{before}]",
                "Python divise avant de soustraire : mettez la différence entre parenthèses, puis multipliez par cent.",
                points=1,
            ),
        ),
    )


def _lie(before: int, after: int) -> Question:
    drawn = f"(pixels[{after}] - pixels[{before}])"
    real = f"(faits[{after}] - faits[{before}])"
    return Question(
        goal=1,
        minutes=5,
        points=3,
        text=(
            f"De **{before}** à **{after}**, quel est le **facteur de mensonge** de l’affiche : la variation dessinée, divisée "
            f"par la vraie ? {ROUNDED}"
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = ({drawn} / pixels[{before}]) / ({real} / faits[{before}])",
        probe="reponse_2",
        rubric="Un point par variation, un pour les avoir divisées dans le bon sens.",
        mistakes=(
            Mistake(
                f"reponse_2 = ({real} / faits[{before}]) / ({drawn} / pixels[{before}])",
                "C’est retourné : le dessin d’abord, divisé par la réalité.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {drawn} / pixels[{before}]",
                "C’est la variation dessinée seule ; il reste à la diviser par la vraie.",
                points=1,
            ),
            Mistake(
                f"reponse_2 = (pixels[{after}] / pixels[{before}]) / (faits[{after}] / faits[{before}])",
                "Vous avez comparé deux rapports ; le facteur compare deux variations, (après − avant) / avant.",
                points=1,
            ),
            Mistake(
                f"reponse_2 = ({drawn} / pixels[{after}]) / ({real} / faits[{after}])",
                "Vous avez lu à l’envers, en divisant par l’arrivée : une variation se rapporte à son départ.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {drawn} / {real}",
                "Des pixels par fait : divisez d’abord chaque différence par son départ.",
                points=1,
            ),
        ),
    )


def _title(start: str) -> Question:
    kept = f'crimee[crimee.mois >= "{start}"]'
    return Question(
        goal=3,
        minutes=6,
        points=3,
        text=(
            f"« Depuis {_month(start)}, la maladie a tué ___ fois autant que les blessures. » Quel nombre ce titre doit-il "
            f"dire ? Comptez les morts, du mois « {start} », compris, à la fin de la table. {ROUNDED}"
        ),
        start="reponse_3 = ____",
        solution=f"reponse_3 = {kept}.maladies.sum() / {kept}.blessures.sum()",
        probe="reponse_3",
        rubric="Un point pour le mois compris, un pour les deux sommes, un pour leur rapport dans le bon sens.",
        mistakes=(
            Mistake(
                f"reponse_3 = {kept.replace('>=', '>')}.maladies.sum() / {kept.replace('>=', '>')}.blessures.sum()",
                f"Il manque le mois « {start} » lui-même : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = {kept}.blessures.sum() / {kept}.maladies.sum()",
                "C’est retourné : les morts de maladie, divisées par celles de blessures.",
                points=2,
            ),
            Mistake(
                "reponse_3 = crimee.maladies.sum() / crimee.blessures.sum()",
                "C’est toute la guerre : il manque la condition sur les mois.",
                points=1,
            ),
            Mistake(
                f"reponse_3 = {kept}.maladies.sum() - {kept}.blessures.sum()",
                "C’est un écart ; « tant de fois » est un rapport : on divise.",
                points=1,
            ),
            Mistake(
                f"reponse_3 = ({kept}.maladies / {kept}.blessures.replace(0, float('nan'))).mean()",
                "C’est la moyenne de rapports, où un mois calme pèse autant qu’un mois terrible : divisez les sommes.",
                points=1,
            ),
        ),
    )


def _bars(town: str, level: int) -> Question:
    kept = f'(arrets.commune == "{town}") & (arrets.passages_jeudi'
    return Question(
        goal=4,
        minutes=5,
        points=3,
        text=(
            f"Une figure montre une barre par arrêt de bus. Pour l’alléger, on n’y garde que les arrêts de **{town}** qui ont "
            f"**au moins {level} passages** le jeudi. Combien de barres restent ?"
        ),
        start="reponse_4 = ____",
        solution=f"reponse_4 = len(arrets[{kept} >= {level})])",
        probe="reponse_4",
        rubric="Un point par condition (la commune, les passages), un pour le nombre de lignes qui restent.",
        mistakes=(
            Mistake(
                f"reponse_4 = len(arrets[{kept} > {level})])",
                f"« Au moins {level} » compte {level} lui-même : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = len(arrets[arrets.passages_jeudi >= {level}])",
                "Ce sont les arrêts de toutes les communes : il manque la commune.",
                points=1,
            ),
            Mistake(
                f'reponse_4 = len(arrets[arrets.commune == "{town}"])',
                "Ce sont tous les arrêts de la commune : il manque les passages.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = len(arrets[{kept} < {level})])",
                "Ce sont les barres que l’on a ôtées : le signe est retourné.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = arrets[{kept} >= {level})].passages_jeudi.sum()",
                "Ce sont des passages ; on demande combien d’arrêts, c’est-à-dire de lignes.",
                points=2,
            ),
        ),
    )


def _month(code: str) -> str:
    """« 1854-11 », en toutes lettres."""
    return moment(date.fromisoformat(f"{code}-01"), "mois")


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : un axe coupé, une réparation, un titre, une description."""
    crimee = values["crimee"]
    return [_cut_axis(draw), _repair(draw), _claim(draw, crimee), _described(draw, crimee)]


def _cut_axis(draw: Draw) -> Choice:
    foot = draw.choice([20, 30, 40, 60, 70, 80])
    low = foot + 20
    high = low + draw.choice([10, 15, 25, 30, 45, 50])  # jamais un nombre rond de fois plus longue
    seen = (high - foot) / (low - foot)
    return Choice(
        goal=1,
        points=2,
        text=(
            f"Deux barres valent {low} et {high}. Leur axe ne part pas de zéro : il part de {foot}. À l’œil, "
            "combien de fois la longueur de la première la seconde fait-elle ?"
        ),
        right=Option(f"{number(seen, 2)} fois", f"Oui : on ne voit que ce qui dépasse {foot}."),
        wrong=(
            Option(f"{number(high / low, 2)} fois", "C’est le vrai rapport ; le pied des barres est coupé."),
            Option(f"{number((high - foot) / low, 2)} fois", f"La première barre aussi commence à {foot}."),
            Option(f"{number(high / (low - foot), 2)} fois", f"La seconde barre aussi commence à {foot}."),
        ),
    )


#: Un défaut, ce qui le répare, et à quoi sert cette réparation quand elle n’est pas la bonne.
_DEFECTS = (
    (
        "Des barres, dont l’axe part de {many}",
        "faire partir l’axe de zéro",
        "Un axe coupé n’est pas ce qui gêne ici.",
    ),
    (
        "Un camembert de {many} parts",
        "ne garder que les plus grandes, en barres",
        "Ôter des valeurs n’est pas ce qu’il faut ici : chacune compte.",
    ),
    (
        "Deux courbes qui se croisent, chacune sur son échelle ({many} d’un côté, le double de l’autre)",
        "donner à chaque courbe son cadre",
        "Il n’y a pas ici deux échelles dans un même cadre.",
    ),
    (
        "Des milliers de points qui ne font qu’une tache, chacun large de {many} pixels",
        "rapetisser les points",
        "Rien ne se cache ici sous une tache de points.",
    ),
    (
        "Des cercles, dont le rayon suit le nombre d’habitants (jusqu’à {many} millions)",
        "faire suivre le nombre à leur aire",
        "Aucun cercle ici : rien ne s’y lit à son aire.",
    ),
)


def _repair(draw: Draw) -> Choice:
    defect, *others = draw.sample(_DEFECTS, 4)
    many = draw.randint(20, 40)
    return Choice(
        goal=2,
        points=2,
        text=f"{defect[0].format(many=many)} : que faire d’abord ?",
        right=Option(defect[1], "Oui : c’est ce que demanderait l’audit."),
        wrong=tuple(Option(repair, why) for _, repair, why in others),
    )


def _claim(draw: Draw, crimee: Any) -> Choice:
    rank = draw.randint(5, 20)
    row, before = crimee.iloc[rank], crimee.iloc[rank - 1]
    one, other = draw.sample(list(_DEATHS), 2)
    most, least = (one, other) if row[one] > row[other] else (other, one)
    month = _month(row.mois)
    denied = "moins" if row[most] > before[most] else "plus"  # ce que la table dément
    return Choice(
        goal=3,
        points=2,
        text=(
            f"L’armée anglaise de Crimée, en {month}. Morts {_DEATHS[one]} : {number(row[one])} ; morts "
            f"{_DEATHS[other]} : {number(row[other])}. Quel titre affirme, et dit vrai ?"
        ),
        right=Option(
            f"{month.capitalize()} : plus de morts {_DEATHS[most]} que {_DEATHS[least]}",
            "Oui : on peut le contredire, donc le vérifier.",
        ),
        wrong=(
            Option(
                f"{month.capitalize()} : plus de morts {_DEATHS[least]} que {_DEATHS[most]}",
                "Il affirme, et les nombres le démentent.",
            ),
            Option(
                f"{month.capitalize()} : le nombre de morts {_DEATHS[one]} et {_DEATHS[other]}",
                "Il dit de quoi parle la figure, il n’affirme rien.",
            ),
            Option(
                f"{month.capitalize()} : {denied} de morts {_DEATHS[most]} que le mois précédent",
                f"Rien ici ne dit le mois précédent, et c’est faux : il avait eu {plural(before[most], 'mort')} {_DEATHS[most]}.",
            ),
        ),
    )


def _described(draw: Draw, crimee: Any) -> Choice:
    column, rows = _with_a_summit(draw, crimee)
    numbers = [int(value) for value in rows[column]]
    months = [_month(code) for code in rows.mois]
    table = " ; ".join(f"{month} : {value}" for month, value in zip(months, numbers, strict=True))
    top = numbers.index(max(numbers))
    other = draw.choice([rank for rank in range(1, _ROWS - 1) if rank != top])
    what = f"Les morts {_DEATHS[column]}"
    return Choice(
        goal=5,
        points=2,
        text=(
            f"Une courbe montre ces morts {_DEATHS[column]}, mois après mois :\n{table}.\n\nQuelle phrase la décrit à qui ne "
            "la voit pas : son sommet, et son mouvement ?"
        ),
        right=Option(
            f"{what} montent jusqu’en {months[top]}, à {numbers[top]}, puis baissent",
            "Oui : on peut en discuter sans l’avoir vue.",
        ),
        wrong=(
            Option(
                f"{what} montent jusqu’en {months[other]}, à {numbers[other]}, puis baissent",
                "Le sommet n’est pas à cette date : cherchez le plus grand nombre.",
            ),
            Option(
                f"{what} baissent jusqu’en {months[top]}, à {numbers[top]}, puis montent",
                "Le mouvement est retourné : ce mois-là est le plus haut.",
            ),
            Option(
                f"{what} sont une courbe bleue, {of(months[0])} à {months[-1]}, sur un fond clair",
                "La couleur et les dates ne disent pas ce qu’il se passe.",
            ),
        ),
    )


def _with_a_summit(draw: Draw, crimee: Any) -> tuple[str, Any]:
    """Cinq mois qui se suivent, où l’une des causes monte, puis baisse."""
    found = []
    for column in _DEATHS:
        for first in range(len(crimee) - _ROWS + 1):
            rows = crimee.iloc[first : first + _ROWS]
            numbers = list(rows[column])
            top = numbers.index(max(numbers))
            is_inside = 0 < top < _ROWS - 1
            goes_up_then_down = numbers[: top + 1] == sorted(set(numbers[: top + 1])) and numbers[
                top:
            ] == sorted(set(numbers[top:]), reverse=True)
            if is_inside and goes_up_then_down:
                found.append((column, rows))
    return draw.choice(found)


SUBJECT = Subject("09-dataviz", SETUP, questions, choices, REMINDER)
