"""L’évaluation de la bibliothèque numérique : une place dans un manifeste, des titres comptés, des accents, un palmarès."""

import unicodedata
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

SETUP = """\
import json
import datakit as dk

# Le manifeste : ses doubles pages, de 0 à 21, et la place de la pièce posée sur chacune
pages = json.loads(dk.load("iiif_chateauroux_v2"))["sequences"][0]["canvases"]
places = [page["images"][1]["on"].split("xywh=")[1] for page in pages]

# Les prêts de Toulouse : une ligne, un titre une année, parmi les cent plus empruntés de son support
prets = dk.load("prets_toulouse")
prets.head(3)
"""

REMINDER = """\
`places[3]` est un texte, « bord gauche, bord haut, largeur, hauteur », en pixels ; `x, y, w, h = map(int, places[3].split(","))` en \
fait quatre nombres. `table[table.age >= 12]` garde des lignes, `table[table.ville == "Lyon"]` aussi : un texte se met entre guillemets ; plusieurs conditions, chacune entre parenthèses, se relient par `&`. \
`table.nom.str.contains("ab")` est une condition. `len(table)` compte les lignes, `table.nom.nunique()` les valeurs différentes, \
`table.age.sum()` additionne, `table.age.nlargest(3)` garde les trois plus grandes.
"""

_HEALTHY = range(2011, 2019)  # années dont les accents sont lisibles
_ILL = (2019, 2020, 2022)
_SUPPORTS = {"imprimé": "imprimés", "film": "films"}
#: Deux signes d’une année malade, et la lettre que l’auteur avait écrite.
_BROKEN = {"âe": "é", "áe": "è", "ãe": "ê", "áa": "à", "ãi": "î", "ão": "ô", "ða": "ç", "ãu": "û", "èi": "ï"}
_FEWEST_FOUND = 2  # titres où l’on lit ces deux signes, au moins
_SHARED = (5, 8, 12, 15, 20, 25)


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur une page, des années et deux signes tirés au sort."""
    loans = values["prets"]
    first, last = sorted(draw.sample(_HEALTHY, 2))
    return [
        _edge(draw.randint(1, len(values["places"]) - 1)),
        _titles(first, last, draw.choice(list(_SUPPORTS))),
        _repaired(*draw.choice(_broken(loans))),
        _share(draw.choice(_HEALTHY), draw.choice(list(_SUPPORTS)), draw.choice(_SHARED)),
    ]


def _broken(loans: Any) -> list[tuple[int, str]]:
    """Une année malade, et deux signes que l’on y trouve dans plusieurs titres."""
    found = []
    for year in _ILL:
        titles = loans[loans.annee == year].titre
        for signs in _BROKEN:
            if titles.str.contains(signs).sum() >= _FEWEST_FOUND:
                found.append((year, signs))
    return found


def _edge(rank: int) -> Question:
    read = f'x, y, w, h = map(int, places[{rank}].split(","))\n'
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=(
            f"Sur la double page de rang **{rank}** (`places[{rank}]`), à combien de pixels du bord gauche de la page se trouve le "
            "bord **droit** de la pièce ?"
        ),
        start="reponse_1 = ____",
        solution=f"{read}reponse_1 = x + w",
        probe="reponse_1",
        rubric="Un point pour la bonne page, deux pour le bord gauche plus la largeur.",
        mistakes=(
            Mistake(f"{read}reponse_1 = x", "C’est son bord gauche : ajoutez la largeur.", points=2),
            Mistake(
                f"{read}reponse_1 = w", "C’est sa largeur : elle part du bord gauche de la pièce.", points=1
            ),
            Mistake(
                f"{read}reponse_1 = y + h",
                "C’est son bord du bas : `x` et `w` vont de gauche à droite.",
                points=2,
            ),
            Mistake(
                f'x, y, w, h = map(int, places[{rank - 1}].split(","))\nreponse_1 = x + w',
                "C’est la page d’avant : les rangs partent de zéro.",
                points=2,
            ),
            Mistake(
                f"{read}reponse_1 = x + y",
                "Le deuxième nombre est le bord haut ; la largeur est le troisième.",
                points=1,
            ),
        ),
    )


def _titles(first: int, last: int, support: str) -> Question:
    years = f"(prets.annee >= {first}) & (prets.annee <= {last})"
    kept = f'prets[{years} & (prets.support == "{support}")]'
    strict = f'prets[(prets.annee > {first}) & (prets.annee < {last}) & (prets.support == "{support}")]'
    return Question(
        goal=2,
        minutes=5,
        points=3,
        text=(
            f"De **{first}** à **{last}**, ces deux années comprises, combien de titres **différents** le palmarès des "
            f"**{_SUPPORTS[support]}** (`{support}`) contient-il ? Un titre revient d’une année à l’autre : on le compte une fois."
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = {kept}.titre.nunique()",
        probe="reponse_2",
        rubric="Un point pour les années, un pour le support, un pour les valeurs différentes.",
        mistakes=(
            Mistake(
                f"reponse_2 = len({kept})",
                "Vous avez compté les lignes : un titre y revient chaque année où il est au palmarès.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {strict}.titre.nunique()",
                f"{first} et {last} sont comprises : les signes sont `>=` et `<=`.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = prets[{years}].titre.nunique()",
                "Ce sont les deux supports : il manque une condition.",
                points=2,
            ),
            Mistake(
                f'reponse_2 = prets[prets.support == "{support}"].titre.nunique()',
                "Ce sont toutes les années : il manque une condition.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {kept}.prets.sum()",
                "Ce sont des prêts ; on demande combien de titres différents.",
                points=1,
            ),
        ),
    )


def _repaired(year: int, signs: str) -> Question:
    kept = f"prets[(prets.annee == {year}) & prets.titre.str.contains"
    letter = _BROKEN[signs]
    return Question(
        goal=3,
        minutes=5,
        points=3,
        text=(
            f"Une règle remplace « {signs} » par « {letter} ». Pour savoir ce qu’elle répare : en **{year}**, combien de **prêts** font, "
            f"en tout, les titres où l’on lit « {signs} » ?"
        ),
        start="reponse_3 = ____",
        solution=f'reponse_3 = {kept}("{signs}")].prets.sum()',
        probe="reponse_3",
        rubric="Un point par condition (l’année, les deux signes), un pour la somme des prêts.",
        mistakes=(
            Mistake(
                f'reponse_3 = len({kept}("{signs}")])',
                "C’est le nombre de titres ; on demande la somme de leurs prêts.",
                points=2,
            ),
            Mistake(
                f'reponse_3 = prets[prets.titre.str.contains("{signs}")].prets.sum()',
                "Ce sont toutes les années : il manque l’année.",
                points=2,
            ),
            Mistake(
                f'reponse_3 = {kept}("{letter}")].prets.sum()',
                f"« {letter} » n’est pas écrit ainsi dans une année malade : cherchez ce que l’on y lit, « {signs} ».",
                points=1,
            ),
            Mistake(
                f'reponse_3 = {kept}("{signs[0]}")].prets.sum()',
                f"Vous avez cherché le premier signe seul : il y en a deux, « {signs} ».",
                points=2,
            ),
            Mistake(
                f"reponse_3 = prets[prets.annee == {year}].prets.sum()",
                "Ce sont tous les titres de l’année : il manque les deux signes.",
                points=1,
            ),
        ),
    )


def _share(year: int, support: str, many: int) -> Question:
    here = f'ici = prets[(prets.annee == {year}) & (prets.support == "{support}")]\n'
    return Question(
        goal=4,
        minutes=6,
        points=3,
        text=(
            f"Le palmarès des {_SUPPORTS[support]} (`{support}`) de **{year}** : sur **cent** prêts de ces cent titres, combien vont "
            f"aux **{many}** titres les plus empruntés ? {ROUNDED}"
        ),
        start="reponse_4 = ____",
        solution=f"{here}reponse_4 = 100 * ici.prets.nlargest({many}).sum() / ici.prets.sum()",
        probe="reponse_4",
        rubric="Un point pour les conditions, un pour la somme des premiers, un pour la part, sur cent.",
        mistakes=(
            Mistake(
                f"{here}reponse_4 = ici.prets.nlargest({many}).sum() / ici.prets.sum()",
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_4 = ici.prets.nlargest({many}).sum()",
                "Ce sont des prêts ; il reste à les rapporter à ceux des cent titres.",
                points=1,
            ),
            Mistake(
                f"{here}reponse_4 = 100 * {many} / len(ici)",
                "C’est une part des titres ; on demande une part des prêts.",
                points=1,
            ),
            Mistake(
                f"ici = prets[prets.annee == {year}]\nreponse_4 = 100 * ici.prets.nlargest({many}).sum() / ici.prets.sum()",
                "Les deux supports y sont : il manque une condition.",
                points=2,
            ),
            Mistake(
                f"{here}reponse_4 = 100 * ici.prets.max() / ici.prets.sum()",
                f"C’est la part du premier titre ; on demande les {many} premiers.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : quatre nombres, un accent, une case, une année."""
    return [_four_numbers(draw, values["places"]), _accent(draw), _case(draw), _free(draw)]


def _four_numbers(draw: Draw, places: list[str]) -> Choice:
    given = draw.choice(places[1:])
    numbers = dict(
        zip(("le bord gauche", "le bord haut", "la largeur", "la hauteur"), given.split(","), strict=True)
    )
    asked = draw.choice(list(numbers))
    right = numbers.pop(asked)
    return Choice(
        goal=1,
        points=2,
        text=f"Dans un manifeste, une pièce est posée à `xywh={given}`. Lequel de ces nombres est {asked} de la pièce ?",
        right=Option(right, "Oui : gauche, haut, largeur, hauteur, dans cet ordre."),
        wrong=tuple(Option(value, f"C’est {name}.") for name, value in numbers.items()),
    )


#: Des noms inventés : seule la règle dit leur accent.
_NAMES = (
    "Kalver",
    "Ormel",
    "Belmo",
    "Tirem",
    "Nerval",
    "Sedna",
    "Velda",
    "Morel",
    "Dalken",
    "Perlo",
    "Ilken",
    "Zelma",
)
_SIGNS = {"\u0300": "á", "\u0301": "â", "\u0302": "ã", "\u0308": "è"}
_ACCENTS = {"\u0300": "grave", "\u0301": "aigu", "\u0302": "circonflexe", "\u0308": "tréma"}


def _accent(draw: Draw) -> Choice:
    name, mark = draw.choice(_NAMES), draw.choice(list(_SIGNS))
    wrong = []
    for other in _SIGNS:
        if other != mark:
            why = f"« {_SIGNS[other]} » y serait l’accent {_ACCENTS[other]}."
            wrong.append(Option(_accented(name, other), why))
    table = " ; ".join(f"{_SIGNS[one]} : {_ACCENTS[one]}" for one in _SIGNS)
    broken = name.replace("e", f"{_SIGNS[mark]}e")
    return Choice(
        goal=3,
        points=2,
        text=(
            f"Dans un catalogue abîmé, un signe remplace chaque accent, et vient avant sa lettre ({table}). Quel nom de personnage y "
            f"est écrit « {broken} » ?"
        ),
        right=Option(_accented(name, mark), "Oui : le signe devient l’accent de la lettre qui le suit."),
        wrong=tuple(wrong),
    )


def _accented(name: str, mark: str) -> str:
    """Ce nom, un accent sur son « e »."""
    return unicodedata.normalize("NFC", name.replace("e", f"e{mark}"))


#: Ce que l’on sait d’une carte postale, et la case du Dublin Core où l’écrire.
_CASES = {
    "title": ("« Le kiosque sous la neige », écrit au dos", "le nom de la carte"),
    "creator": ("dessinée par Lou, du groupe du jeudi", "qui l’a faite"),
    "date": ("dessinée en mars 2026", "quand elle a été faite"),
    "format": ("encre sur carton, 10 × 15 cm", "en quoi elle est faite"),
    "coverage": ("elle montre la gare de Niort, en hiver", "le lieu et le temps qu’elle montre"),
    "rights": ("chacun peut la copier, en citant Lou", "ce que l’on peut en faire"),
    "language": ("le texte au dos est en occitan", "la langue de ce qui y est écrit"),
}


def _case(draw: Draw) -> Choice:
    asked, *others = draw.sample(list(_CASES), 4)
    return Choice(
        goal=5,
        points=2,
        text=f"Sur une carte postale, on sait ceci : {_CASES[asked][0]}. Dans quelle case du Dublin Core l’écrire ?",
        right=Option(asked, f"Oui : {_CASES[asked][1]}."),
        wrong=tuple(Option(name, f"Cette case dit {_CASES[name][1]}.") for name in others),
    )


def _free(draw: Draw) -> Choice:
    made = draw.randint(1905, 1935)
    died = made + draw.randint(12, 35)
    return Choice(
        goal=5,
        points=2,
        text=(
            f"Une affiche est dessinée en {made} ; qui l’a dessinée meurt en {died}. Le droit d’auteur dure l’année de la mort et les "
            "soixante-dix qui suivent. Le 1ᵉʳ janvier de quelle année l’œuvre devient-elle libre ?"
        ),
        right=Option(
            str(died + 71), "Oui : soixante-dix ans après l’année de la mort, puis le 1ᵉʳ janvier suivant."
        ),
        wrong=(
            Option(str(died + 70), "Cette année-là est encore protégée : c’est la suivante."),
            Option(
                str(died + 72),
                "Un an de trop : le droit finit avec la soixante-dixième année, le 31 décembre.",
            ),
            Option(str(made + 71), "On compte depuis la mort, non depuis le dessin."),
        ),
    )


SUBJECT = Subject("15-bibliotheque-numerique", SETUP, questions, choices, REMINDER)
