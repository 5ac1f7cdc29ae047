"""L’évaluation de l’atelier des aliments : des trous, un silence qui n’est pas zéro, des critères annoncés, un code lu."""

import re
from typing import Any

from datakit.subjects.food.nutriscore import SCALES
from datakit.tools.assessment.names import REMINDER
from datakit.tools.assessment.openness import MEASURES
from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values
from figaudit.base.text import listing, number

SETUP = """\
import datakit as dk

extrait = dk.load("openfoodfacts")  # une ligne : un produit, sa catégorie, ce qu’il contient pour 100 g
valeurs = ["sucres_100g", "fibres_100g", "sel_100g", "proteines_100g", "energie_kcal_100g"]
completes = extrait.dropna(subset=valeurs)  # les fiches où ces cinq valeurs sont remplies
extrait[["nom", "categorie", *valeurs]].head(3)
"""

DECIMALS = "En Python, les décimales suivent un point : 1,5 g s’écrit `1.5`."

# L’atelier joue sur les céréales ; ces catégories ont toutes de quoi compter, et des trous.
_CATEGORIES = (
    "biscuits et gâteaux",
    "fromages",
    "plats préparés",
    "yaourts et fromages blancs",
    "chocolats",
    "charcuteries",
    "jus de fruits",
    "pains et biscottes",
    "sauces et condiments",
    "confitures et miels",
    "chips et apéritifs",
    "desserts lactés",
    "pâtes à tartiner",
    "pizzas",
    "soupes",
)
_MEASURED = {
    "fibres_100g": "les fibres",
    "sel_100g": "le sel",
    "sucres_100g": "les sucres",
    "acides_gras_satures_100g": "les graisses saturées",
}
_SUGARS = range(2, 41)  # g pour 100 g
_LEAST, _MOST = 8, 60  # fiches complètes qu’un seuil de sucres garde : assez pour chercher
_FEW = 3  # fiches au moins de chaque côté d’un second seuil
#: Les premiers seuils du sel, règle de 2023, en grammes pour 100 g ; ce sont ceux de toutes les familles d’aliments.
_SALT = SCALES[2023, "aliment"].thresholds["sel"][:10]
_CODE = re.compile(r"FR (\d\d)\.(\d{3})\.(\d{3}) CE")


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions, sur des catégories et des seuils tirés au sort."""
    extrait, completes = values["extrait"], values["completes"]
    groups = {category: completes[completes.categorie == category] for category in _CATEGORIES}
    sparse, told = draw.sample(_CATEGORIES, 2)
    column = draw.choice(_holed(extrait, sparse))
    compared, sugars, salt = _bounds(draw, groups)
    best, level = _level(draw, groups)
    return [
        _filled(sparse, column),
        _mean(told, draw.choice(_holed(extrait, told))),
        _within(compared, sugars, salt),
        _best(best, level),
    ]


def _holed(extrait: Any, category: str) -> list[str]:
    """Les valeurs que quelques fiches de cette catégorie ne donnent pas."""
    rows = extrait[extrait.categorie == category]
    return [column for column in _MEASURED if rows[column].isna().sum() >= _FEW]


def _bounds(draw: Draw, groups: dict[str, Any]) -> tuple[str, float, float]:
    """Une catégorie, et deux seuils d’un même produit, seul à les atteindre : un `<` pour un `<=` n’en perd jamais qu’un."""
    while True:
        category = draw.choice(_CATEGORIES)
        rows = groups[category]
        sugars, salt = rows[["sucres_100g", "sel_100g"]].iloc[draw.randrange(len(rows))]
        if (round(sugars, 2), round(salt, 2)) != (sugars, salt):
            continue
        kept = rows[(rows.sucres_100g <= sugars) & (rows.sel_100g <= salt)]
        is_alone = (kept.sucres_100g == sugars).sum() == (kept.sel_100g == salt).sum() == 1
        left_by_sugars = (rows.sucres_100g > sugars).sum()
        left_by_salt = (rows.sel_100g > salt).sum()
        if is_alone and min(len(kept), left_by_sugars, left_by_salt) >= _FEW:
            return category, float(sugars), float(salt)


def _level(draw: Draw, groups: dict[str, Any]) -> tuple[str, int]:
    """Une catégorie, et un seuil de sucres : un seul produit y a le plus de fibres, et un plus sucré en a davantage."""
    while True:
        category, level = draw.choice(_CATEGORIES), draw.choice(_SUGARS)
        rows = groups[category]
        fibres = rows[rows.sucres_100g <= level].fibres_100g
        is_alone = (fibres == fibres.max()).sum() == 1
        if _LEAST <= len(fibres) <= _MOST and is_alone and rows.fibres_100g.max() > fibres.max():
            return category, level


def _filled(category: str, column: str) -> Question:
    cells = f'extrait[extrait.categorie == "{category}"]["{column}"]'
    return Question(
        goal=2,
        minutes=4,
        points=3,
        text=(
            f"Dans `extrait`, quelle part des produits de la catégorie **{category}** donne `{column}` ({_MEASURED[column]}) ? "
            "Un nombre entre 0 et 1, au centième près."
        ),
        start="reponse_1 = ____",
        solution=f"reponse_1 = {cells}.notna().mean()",
        probe="reponse_1",
        rubric="Un point pour la catégorie, un pour les cases remplies, un pour leur part.",
        mistakes=(
            Mistake(
                f"reponse_1 = {cells}.isna().mean()",
                "C’est la part des cases vides ; on demande celles que l’on a remplies.",
                points=2,
            ),
            Mistake(
                f'reponse_1 = extrait["{column}"].notna().mean()',
                "C’est la part dans tout l’extrait : il manque la catégorie.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = {cells}.notna().sum()",
                "C’est le nombre de cases remplies ; une part le divise par tous les produits de la catégorie.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = 100 * {cells}.notna().mean()",
                "C’est juste, en pourcentage ; on demandait un nombre entre 0 et 1.",
                points=2,
            ),
        ),
    )


def _mean(category: str, column: str) -> Question:
    cells = f'extrait[extrait.categorie == "{category}"]["{column}"]'
    return Question(
        goal=2,
        minutes=4,
        points=3,
        text=(
            f"Toujours dans `extrait`, quelle est la moyenne de `{column}` ({_MEASURED[column]}) pour la catégorie "
            f"**{category}**, sur les seules fiches qui la donnent ? Sans arrondir, ou au centième près."
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = {cells}.mean()",
        probe="reponse_2",
        rubric="Un point pour la catégorie, deux pour la moyenne des seules cases remplies.",
        mistakes=(
            Mistake(
                f"reponse_2 = {cells}.fillna(0).mean()",
                "Les cases vides y comptent pour zéro, ou dans le diviseur : une case vide est un silence.",
                points=1,
            ),
            Mistake(
                f'reponse_2 = extrait["{column}"].mean()',
                "C’est la moyenne de tout l’extrait : il manque la catégorie.",
                points=2,
            ),
            Mistake(
                f'reponse_2 = completes[completes.categorie == "{category}"]["{column}"].mean()',
                "`completes` écarte aussi des fiches qui donnent cette valeur : prenez `extrait`.",
                points=2,
            ),
            Mistake(f"reponse_2 = {cells}.sum()", "C’est la somme ; on demande la moyenne.", points=1),
            Mistake(f"reponse_2 = {cells}.median()", "C’est la médiane ; on demande la moyenne.", points=1),
        ),
    )


def _within(category: str, sugars: float, salt: float) -> Question:
    here = f'ici = completes[completes.categorie == "{category}"]\n'
    counted = "reponse_3 = len(ici[(ici.sucres_100g {} {}) & (ici.sel_100g {} {})])"
    return Question(
        goal=4,
        minutes=5,
        points=3,
        text=(
            f"Deux critères annoncés : **au plus {number(sugars)} g de sucres** et **au plus {number(salt)} g de sel** pour 100 g. "
            f"Dans `completes`, combien de produits de la catégorie **{category}** tiennent les deux ?"
        ),
        start="reponse_3 = ____",
        solution=f"{here}{counted.format('<=', sugars, '<=', salt)}",
        probe="reponse_3",
        rubric="Un point pour la catégorie, un pour les deux critères, un pour leurs signes.",
        mistakes=(
            Mistake(
                f"{here}{counted.format('<', sugars, '<', salt)}",
                "« Au plus » compte le nombre lui-même : le signe est `<=`, les deux fois.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_3 = len(ici[ici.sucres_100g <= {sugars}])",
                "Il manque le critère du sel.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_3 = len(ici[ici.sel_100g <= {salt}])",
                "Il manque le critère des sucres.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_3 = len(ici[(ici.sucres_100g <= {sugars}) | (ici.sel_100g <= {salt})])",
                "Ce sont ceux qui tiennent l’un ou l’autre ; `&` demande les deux.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = len(completes[(completes.sucres_100g <= {sugars}) & (completes.sel_100g <= {salt})])",
                "Ce sont les produits de toutes les catégories.",
                points=2,
            ),
            Mistake(
                f"{here}{counted.format('>', sugars, '>', salt)}",
                "Les signes sont retournés : « au plus » s’écrit `<=`.",
                points=1,
            ),
        ),
    )


def _best(category: str, level: float) -> Question:
    here = f'ici = completes[completes.categorie == "{category}"]\n'
    kept = f"ici[ici.sucres_100g <= {level}]"
    return Question(
        goal=4,
        minutes=5,
        points=3,
        text=(
            f"Dans `completes`, parmi les produits de la catégorie **{category}** qui ont au plus **{level} g** de sucres pour "
            "100 g, lequel a le **plus de fibres** ? Son `nom`, écrit comme la table l’écrit."
        ),
        start="reponse_4 = ____",
        solution=f'{here}reponse_4 = {kept}.sort_values("fibres_100g").nom.iloc[-1]',
        probe="reponse_4",
        rubric="Un point pour la catégorie, un pour le critère des sucres, un pour le tri et le nom.",
        mistakes=(
            Mistake(
                f'{here}reponse_4 = {kept}.sort_values("fibres_100g").nom.iloc[0]',
                "La table est triée dans l’autre sens : c’est celui qui en a le moins.",
                points=2,
            ),
            Mistake(
                f'{here}reponse_4 = {kept}.sort_values("sucres_100g").nom.iloc[-1]',
                "C’est celui qui a le plus de sucres ; on demande le plus de fibres.",
                points=2,
            ),
            Mistake(
                f'{here}reponse_4 = ici.sort_values("fibres_100g").nom.iloc[-1]',
                "Il manque le critère des sucres : celui-là en a trop.",
                points=2,
            ),
            Mistake(
                f'ici = completes[completes.sucres_100g <= {level}]\nreponse_4 = ici.sort_values("fibres_100g").nom.iloc[-1]',
                "C’est le premier de toutes les catégories : il manque la vôtre.",
                points=2,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : une clé, des seuils, une note impossible, un lieu d’emballage."""
    extrait = values["extrait"]
    return [_check_digit(draw, extrait), _points(draw, extrait), _impossible(draw), _packed(draw, extrait)]


def _check_digit(draw: Draw, extrait: Any) -> Choice:
    codes = [one for one in extrait.code_barres if len(one) == 13]
    keys: list[int] = []
    # La clé et trois erreurs sont quatre chiffres : peu de codes n’en confondent pas.
    while len(set(keys)) < 4:
        code = draw.choice(codes)
        digits = [int(one) for one in code[:12]]
        total = sum(digits[::2]) + 3 * sum(digits[1::2])
        swapped = 3 * sum(digits[::2]) + sum(digits[1::2])
        keys = [-total % 10, total % 10, -swapped % 10, 9 - total % 10]
    return Choice(
        goal=1,
        points=2,
        text=(
            f"Les douze premiers chiffres d’un code-barres sont {code[:12]}. Depuis la gauche, on les compte une fois, trois "
            "fois, une fois, trois fois…, et l’on additionne ; la clé est ce qui manque pour finir la dizaine. Quelle est-elle ?"
        ),
        right=Option(str(keys[0]), f"Oui : la somme est {total}, et la clé la mène à la dizaine."),
        wrong=(
            Option(
                str(keys[1]),
                f"C’est le dernier chiffre de la somme, {total} ; la clé est ce qui lui manque.",
            ),
            Option(
                str(keys[2]),
                "Vous avez triplé le premier chiffre : il compte une fois, le deuxième trois.",
            ),
            Option(
                str(keys[3]),
                "Avec elle, la somme finit par 9 : il manque un pour finir la dizaine.",
            ),
        ),
    )


def _points(draw: Draw, extrait: Any) -> Choice:
    met = extrait[extrait.sel_100g.isin(_SALT[3:8])]
    name, salt = draw.choice(sorted(zip(met.nom, met.sel_100g, strict=True)))
    passed = sum(salt > level for level in _SALT)
    shown = " · ".join(number(level, 1) for level in _SALT)
    return Choice(
        goal=3,
        points=2,
        text=(
            f"Le Nutri-Score donne au sel un point par seuil dépassé ; les premiers sont {shown} g pour 100 g. Combien de points "
            f"pour le sel de « {name} », qui en a {number(salt, 1)} g ?"
        ),
        right=Option(str(passed), f"Oui : {number(salt, 1)} g ne dépasse pas {number(salt, 1)} g."),
        wrong=(
            Option(str(passed + 1), f"{number(salt, 1)} g atteint ce seuil sans le dépasser."),
            Option(str(passed - 1), "Comptez aussi le premier seuil : il vaut un point."),
            Option(str(len(_SALT) - passed), "Ce sont les seuils qui ne sont pas dépassés."),
        ),
    )


def _impossible(draw: Draw) -> Choice:
    needed = draw.choice(
        [
            "le sel",
            "les sucres",
            "les protéines",
            "l’énergie",
            "les graisses saturées",
            "la catégorie",
        ]
    )
    spare = draw.sample(
        [
            "la marque",
            "le code d’emballeur",
            "les labels",
            "la quantité",
            "l’origine",
            "le lieu de fabrication",
        ],
        3,
    )
    what = draw.choice(["un biscuit", "une soupe", "une pizza", "un yaourt", "un pain", "une sauce"])
    return Choice(
        goal=3,
        points=2,
        text=(
            f"La fiche d’{what} a quatre cases vides : {listing(sorted([needed, *spare]))}. Laquelle empêche à elle seule de "
            "calculer son Nutri-Score ?"
        ),
        right=Option(needed, "Oui : le calcul en a besoin, et rien ne permet de la deviner."),
        wrong=tuple(
            Option(one, "Utile à qui lit la fiche ; le Nutri-Score ne s’en sert pas.") for one in spare
        ),
    )


def _packed(draw: Draw, extrait: Any) -> Choice:
    codes = sorted(set(extrait.code_emballeur.dropna()))
    read = draw.choice([found for one in codes if (found := _CODE.fullmatch(one))])
    code = read.group()
    department, town, workshop = read.groups()
    return Choice(
        goal=5,
        points=2,
        text=f"Un paquet porte `{code}`. Quel est le code de la commune où on l’a emballé ?",
        right=Option(department + town, "Oui : deux chiffres pour le département, trois pour la commune."),
        wrong=(
            Option(
                department + workshop, "Les trois derniers chiffres sont ceux de l’atelier dans la commune."
            ),
            Option(town + department, "Le département d’abord, la commune ensuite."),
            Option(town[1:] + workshop, "Le code commence par le département, juste après FR."),
        ),
    )


SUBJECT = Subject(
    "08-aliments", SETUP, questions, choices, f"{REMINDER.strip()} {MEASURES.strip()} {DECIMALS}"
)
