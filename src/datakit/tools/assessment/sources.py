"""L’évaluation de l’atelier des réutilisateurs : joindre par un numéro, ne pas compter un silence, douter d’une unité."""

from typing import Any

from datakit.tools.assessment.names import REMINDER
from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values
from figaudit.base.text import day, number

SETUP = """\
import pandas as pd
import datakit as dk

lieux = dk.load("musees_lieux")[["musee", "museofile"]]  # une ligne : un musée, son numéro museofile
passage = dk.load("musees_passage")[["museofile", "reference"]]  # les deux numéros d’un même musée
entrees = dk.load("musees_frequentation")[["reference", "annee", "entrees_total"]]  # une ligne : un musée, un an

poitiers = dk.load("stationnement_velos").capacite.to_frame("places")
niort = dk.load("velos_osm")[["places"]]
racks = pd.concat([poitiers.assign(ville="Poitiers"), niort.assign(ville="Niort")])  # une ligne : un rack à vélos

compteur = dk.load("parkings_occupation").dropna(subset=["capacite"])  # une ligne : une lecture
compteur["annee"] = compteur.horodatage_local.dt.year
"""

JOINS = """\
`gauche.merge(droite, on="code")` joint deux tables par leur colonne commune ; on peut en enchaîner deux. \
`table.age.mean()` est la moyenne, et ne compte pas les cases vides ; `table.age.min()` est le plus petit nombre. \
`table.age % 2 == 1` dit de chaque nombre s’il est impair, et la moyenne d’une condition est la part de ses vrais : \
`(table.age > 12).mean()`. Au moins 12, `>=` ; plus de 12, `>` ; au plus 12, `<=`.
"""

_SHOWN_YEAR = 2019  # celle de l’atelier
_FEW = 3  # années avec un total, pour une moyenne ; lectures d’un compteur, pour un écart
_RACKS = {"Poitiers": range(3, 9), "Niort": (4, 5, 6, 10, 12, 14, 16)}  # places


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions, sur des musées, une ville et un parking tirés au sort."""
    entrees = values["entrees"]
    museum, reference, year = draw.choice(_declared(values))
    silent, since = _silent(draw, entrees)
    town = draw.choice(list(_RACKS))
    place, first = draw.choice(_read(values["compteur"]))
    return [
        _joined(museum, reference, year),
        _mean(silent, since),
        _odd(town, draw.choice(_RACKS[town])),
        _range(place, first),
    ]


def _declared(values: Values) -> list[tuple[str, str, int]]:
    """Les musées et les années dont le total est connu, sauf celle de l’atelier."""
    joined = values["lieux"].merge(values["passage"]).merge(values["entrees"]).dropna()
    kept = joined[joined.annee != _SHOWN_YEAR]
    return sorted(zip(kept.musee, kept.reference, (int(one) for one in kept.annee), strict=True))


def _silent(draw: Draw, entrees: Any) -> tuple[str, int]:
    """Un musée, et une année connue depuis laquelle quelques totaux manquent, et quelques-uns sont connus."""
    references = sorted(set(entrees.reference))
    while True:
        reference, since = draw.choice(references), draw.randint(2002, 2017)
        rows = entrees[(entrees.reference == reference) & (entrees.annee >= since)]
        known = rows[rows.entrees_total.notna()]
        if _FEW <= len(known) < len(rows) and since in set(known.annee):
            return reference, since


def _read(compteur: Any) -> list[tuple[str, int]]:
    """Les parkings et les années depuis lesquelles leur compteur a été lu quelques fois."""
    found = []
    for place, rows in compteur.groupby("nom"):
        for first in sorted(set(rows.annee))[:-1]:
            if (rows.annee >= first).sum() >= _FEW:
                found.append((str(place), int(first)))
    return found


def _joined(museum: str, reference: str, year: int) -> Question:
    join = 'relies = lieux.merge(passage, on="museofile").merge(entrees, on="reference")\n'
    kept = f'relies[(relies.musee == "{museum}") & (relies.annee == {year})]'
    return Question(
        goal=1,
        minutes=6,
        points=4,
        text=(
            f"Combien d’entrées le musée nommé **{museum}** dans `lieux` a-t-il déclarées en **{year}** ? Les noms diffèrent d’une "
            "table à l’autre : joignez `lieux`, `passage` et `entrees` par leurs numéros."
        ),
        start="reponse_1 = ____",
        solution=f"{join}reponse_1 = {kept}.entrees_total.sum()",
        probe="reponse_1",
        rubric="Deux points pour les deux jointures, un pour le musée, un pour l’année.",
        mistakes=(
            Mistake(
                f'{join}reponse_1 = relies[relies.musee == "{museum}"].entrees_total.sum()',
                "Ce sont les entrées de toutes les années : il manque celle de la question.",
                points=3,
            ),
            Mistake(
                f"{join}reponse_1 = relies[relies.annee == {year}].entrees_total.sum()",
                "Ce sont les entrées de tous les musées : il manque celui de la question.",
                points=3,
            ),
            Mistake(
                f'{join}ici = relies[relies.musee == "{museum}"]\nreponse_1 = ici[ici.annee == {year} + 1].entrees_total.sum()',
                "C’est l’année d’après.",
                points=3,
            ),
            Mistake(
                f"{join}reponse_1 = len({kept})",
                "Vous avez compté les lignes ; on demande la somme de `entrees_total`.",
                points=3,
            ),
        ),
    )


def _mean(reference: str, since: int) -> Question:
    kept = f'entrees[(entrees.reference == "{reference}") & (entrees.annee >= {since})].entrees_total'
    return Question(
        goal=2,
        minutes=5,
        points=3,
        text=(
            f"Depuis **{since}** (cette année comprise), combien d’entrées le musée de `reference` **{reference}** déclare-t-il "
            "par an, **en moyenne, les années où il en déclare** ? Sans arrondir, ou au centième près."
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = {kept}.mean()",
        probe="reponse_2",
        rubric="Un point pour le musée, un pour les années, un pour la moyenne sans les silences.",
        mistakes=(
            Mistake(
                f"reponse_2 = {kept}.fillna(0).mean()",
                "Les années sans total y comptent pour zéro entrée : une case vide est un silence.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {kept.replace('>=', '>')}.mean()",
                f"« Depuis {since}, comprise » compte {since} : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f'reponse_2 = entrees[entrees.reference == "{reference}"].entrees_total.mean()',
                "C’est la moyenne de toutes les années du musée : gardez celles de la question.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = entrees[entrees.annee >= {since}].entrees_total.mean()",
                "C’est la moyenne de tous les musées : gardez celui de la question.",
                points=2,
            ),
            Mistake(f"reponse_2 = {kept}.sum()", "C’est la somme ; on demande une moyenne.", points=2),
        ),
    )


def _odd(town: str, most: int) -> Question:
    rows = f'gardes = racks[(racks.ville == "{town}") & (racks.places >= 1) & (racks.places <= {most})]\n'
    return Question(
        goal=2,
        minutes=5,
        points=3,
        text=(
            f"Dans `racks`, on garde ceux de **{town}** qui ont **de 1 à {most} places**, bornes comprises : les zéros sont douteux. "
            "Quelle part a un nombre **impair** de places ? Un nombre entre 0 et 1, au centième près."
        ),
        start="reponse_3 = ____",
        solution=f"{rows}reponse_3 = (gardes.places % 2 == 1).mean()",
        probe="reponse_3",
        rubric="Un point pour la ville, un pour les deux bornes, un pour la part d’impairs.",
        mistakes=(
            Mistake(
                f"{rows}reponse_3 = (gardes.places % 2 == 0).mean()",
                "C’est la part des nombres pairs.",
                points=2,
            ),
            Mistake(
                f"{rows.replace('<=', '<')}reponse_3 = (gardes.places % 2 == 1).mean()",
                f"« De 1 à {most}, bornes comprises » compte {most} : le signe est `<=`.",
                points=2,
            ),
            Mistake(
                f"{rows}reponse_3 = (gardes.places % 2 == 1).sum()",
                "C’est leur nombre ; on demande une part.",
                points=2,
            ),
            Mistake(
                f"{rows}reponse_3 = 100 * (gardes.places % 2 == 1).mean()",
                "C’est juste, en pourcentage ; on demandait un nombre entre 0 et 1.",
                points=2,
            ),
            Mistake(
                f"gardes = racks[(racks.places >= 1) & (racks.places <= {most})]\nreponse_3 = (gardes.places % 2 == 1).mean()",
                "Ce sont les deux villes ensemble : gardez celle de la question.",
                points=2,
            ),
        ),
    )


def _range(place: str, first: int) -> Question:
    rows = f'lues = compteur[(compteur.nom == "{place}") & (compteur.annee >= {first})].places_libres\n'
    return Question(
        goal=3,
        minutes=4,
        points=2,
        text=(
            f"Au parking **{place}**, depuis **{first}** (cette année comprise), quel **écart** y a-t-il entre le plus grand et le plus "
            "petit nombre de `places_libres` que le compteur a donnés ? Une application ne peut pas promettre mieux."
        ),
        start="reponse_4 = ____",
        solution=f"{rows}reponse_4 = lues.max() - lues.min()",
        probe="reponse_4",
        rubric="Un point pour les lectures gardées, un pour la différence.",
        mistakes=(
            Mistake(
                f"{rows}reponse_4 = lues.max()", "C’est le plus grand : ôtez-en le plus petit.", points=1
            ),
            Mistake(
                f"{rows}reponse_4 = lues.min()", "C’est le plus petit : ôtez-le du plus grand.", points=1
            ),
            Mistake(
                f"{rows.replace('>=', '>')}reponse_4 = lues.max() - lues.min()",
                f"« Depuis {first}, comprise » compte {first} : le signe est `>=`.",
                points=1,
            ),
            Mistake(
                f"lues = compteur[compteur.annee >= {first}].places_libres\nreponse_4 = lues.max() - lues.min()",
                "Ce sont tous les parkings : gardez celui de la question.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : des noms que l’on joint, un silence, ce qu’une application promet, une lettre."""
    return [_names(draw), _average(draw), _promise(draw, values["compteur"]), _letter(draw)]


def _names(draw: Draw) -> Choice:
    """Cinq musées, dont un ou deux noms restent les mêmes ; les autres changent d’une majuscule, ou d’un mot."""
    names = draw.sample(
        ["Sully", "Rauranum", "Descartes", "Acadie", "Charron", "Vannerie", "Tumulus", "Octroi"], 5
    )
    same, cased = draw.choice([(1, 3), (1, 2), (2, 1), (3, 1)])
    written = []
    for rank, name in enumerate(names):
        if rank < same:
            other = f"Musée {name}"
        elif rank < same + cased:
            other = f"musée {name}"
        else:
            other = f"Musée {name} (fermé)"
        written.append(f"Musée {name} / {other}")
    draw.shuffle(written)
    told = "\n".join(written)
    return Choice(
        goal=1,
        points=2,
        text=(
            f"Cinq musées, leur nom dans une table / dans l’autre :\n{told}\nOn joint les deux tables par le nom, avec `merge`. "
            "Combien de musées trouvent leur pareil ?"
        ),
        right=Option(str(same), "Oui : `merge` ne joint que deux textes exactement pareils."),
        wrong=(
            Option(str(same + cased), "Un œil pardonne une majuscule ; `merge` n’en pardonne aucune."),
            Option("5", "C’est ce que donnerait un numéro commun aux deux tables."),
            Option("0", "Cherchez ceux dont les deux noms sont écrits pareil."),
        ),
    )


def _average(draw: Draw) -> Choice:
    known = [draw.randint(4, 9), draw.randint(11, 19), draw.randint(21, 29), draw.randint(31, 49)]
    known[3] += -sum(known) % 10  # divisée par quatre ou par cinq, leur somme a la même forme
    shown = [str(one) for one in known]
    shown.insert(draw.randint(1, 3), "(vide)")
    return Choice(
        goal=2,
        points=2,
        text=(
            f"Cinq abris à vélos ont pour nombre de places : {', '.join(shown)}. Quelle est leur moyenne, sans compter le "
            "silence, au dixième près ?"
        ),
        right=Option(number(sum(known) / 4, 1), "Oui : quatre nombres connus, et un silence."),
        wrong=(
            Option(
                number(sum(known) / 5, 1),
                "La case vide y compte pour un abri de zéro place : on divise par quatre.",
            ),
            Option(
                number((known[1] + known[2]) / 2, 1),
                "C’est la médiane des quatre : la moyenne les additionne tous.",
            ),
            Option(number((known[0] + known[3]) / 2, 1), "C’est le milieu du plus petit et du plus grand."),
        ),
    )


def _promise(draw: Draw, compteur: Any) -> Choice:
    row = compteur.iloc[draw.randrange(len(compteur))]
    when = row.horodatage_local
    clock = f"{when.hour} h {when.minute:02}"
    free = int(row.places_libres)
    return Choice(
        goal=3,
        points=2,
        text=(
            f"Le {day(str(when.date()))} à {clock}, le compteur du parking {row.nom} donne {free} places libres. Quelle phrase une application "
            "peut-elle tenir ?"
        ),
        right=Option(
            f"« À {clock}, le compteur annonçait {free} places. »",
            "Oui : elle dit qui parle, et à quelle heure.",
        ),
        wrong=(
            Option(
                f"« À votre arrivée, vous trouverez une des {free} places. »",
                "D’ici là, elles peuvent partir : l’application ne voit pas l’avenir.",
            ),
            Option(
                f"« À {clock}, il y a chaque jour {free} places. »",
                "Une seule lecture ne dit rien des autres jours.",
            ),
            Option(
                f"« Ce parking n’a jamais moins de {free} places. »", "Une lecture ne dit pas la plus petite."
            ),
        ),
    )


def _letter(draw: Draw) -> Choice:
    what, column = draw.choice(
        [
            ("des musées", "entrees_total"),
            ("des racks à vélos", "capacite"),
            ("des parkings", "nb_places"),
            ("des aires de covoiturage", "places"),
        ]
    )
    row, size = draw.randint(12, 90), draw.randint(100, 240)
    return Choice(
        goal=4,
        points=2,
        text=f"Vous écrivez à la personne qui tient le fichier {what}, de {size} lignes. Quelle phrase l’aide le plus ?",
        right=Option(
            f"« Ligne {row}, {column} vaut 0 : est-ce une mesure, ou une case vide ? »",
            "Oui : elle dit où regarder, ce qu’on y lit, et demande.",
        ),
        wrong=(
            Option(
                f"« Ligne {row}, {column} vaut 0 : vous avez rempli cette case sans vérifier. »",
                "Elle dit où, mais elle accuse, et ne demande rien : on ne sait pas qui a écrit ce zéro.",
            ),
            Option(
                f"« La colonne {column} a des zéros étranges : pourriez-vous y regarder bientôt ? »",
                "Lesquels ? Il manque la ligne.",
            ),
            Option(
                f"« Merci pour vos {size} lignes : pourriez-vous tout revoir ? »",
                "Toutes, c’est trop, et l’on ne sait pas ce qui cloche.",
            ),
        ),
    )


SUBJECT = Subject("05-reutilisateurs", SETUP, questions, choices, f"{REMINDER.strip()} {JOINS}")
