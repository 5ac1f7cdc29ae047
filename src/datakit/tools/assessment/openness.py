"""L’évaluation de l’atelier de l’open data : un seuil, une part, un fichier que l’on mesure, une donnée que l’on remonte."""

from typing import Any

from datakit.tools.assessment.names import REMINDER
from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values
from figaudit.base.text import listing, number

SETUP = """\
import datakit as dk

communes = dk.load("communes_france")  # une ligne : une commune, son département, sa population
communes = communes[communes.commune_actuelle.isna()]  # les communes d’aujourd’hui
grandes = communes[communes.population_2023 >= 3500]  # celles que la loi peut obliger à publier

fiches = dk.load("openfoodfacts_non_trie")  # une ligne : un produit d’une base ouverte ; des cases sont vides

releve = dk.load("parkings_occupation").dropna(subset=["capacite"])  # une ligne : un parking, lu un jour
releve["jour"] = releve.horodatage_local.dt.strftime("%Y-%m-%d")  # un texte : année, mois, jour
"""

MEASURES = """\
`table.age` et `table["age"]` sont la même colonne. `table.age.notna()` dit de chaque case si elle est remplie, `table.age.isna()` si elle est vide. La moyenne d’une \
condition est la part de ses vrais : `(table.age > 12).mean()`. Un code et un jour sont des textes, entre guillemets : \
`table[table.jour == "2024-05-01"]`. Au moins 12, `>=` ; plus de 12, `>` ; au plus 12, `<=` ; moins de 12, `<`.
"""

# Communes d’un département tiré : de quoi chercher, sans que l’un soit plus facile qu’un autre.
_FEW, _MANY = 200, 600
_LEVELS = range(1000, 3050, 50)  # habitants ; la loi dit 3 500
_THE_LAW = 3500
# Les colonnes de l’aliment, remplies plus ou moins souvent ; l’atelier des aliments se sert des sucres.
_FILLED = {
    "nom": "son nom",
    "marque": "sa marque",
    "quantite": "sa quantité",
    "categories_texte": "ses catégories",
    "nutriscore": "son Nutri-Score",
    "nova": "son degré de transformation",
    "energie_kcal_100g": "son énergie",
    "matieres_grasses_100g": "ses graisses",
    "fibres_100g": "ses fibres",
    "sel_100g": "son sel",
    "nb_additifs": "son nombre d’additifs",
    "labels": "ses labels",
    "origine": "l’origine de ses ingrédients",
    "lieu_fabrication": "son lieu de fabrication",
    "code_emballeur": "son code d’emballeur",
}
_SHOWN = "NOTRE DAME"  # le parking que l’atelier remonte
_READ_TWICE = "2025-10-23"


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions, sur deux départements, une colonne et un parking tirés au sort."""
    communes = values["communes"]
    code, level = draw.choice(_thresholds(communes))
    other = draw.choice([one for one in _middling(communes) if one != code])
    place, day = draw.choice(_readings(values["releve"]))
    return [
        _concerned(code, level),
        _share(other),
        _filled(draw.choice(list(_FILLED))),
        _taken(place, day),
    ]


def _middling(communes: Any) -> list[str]:
    sizes = communes.departement.value_counts()
    return sorted(sizes[(sizes >= _FEW) & (sizes <= _MANY)].index)


def _thresholds(communes: Any) -> list[tuple[str, int]]:
    """Les départements, et un seuil qui y est la population d’une commune : `>` pour `>=` s’y voit."""
    middling = _middling(communes)
    met = communes[communes.population_2023.isin(_LEVELS) & communes.departement.isin(middling)]
    pairs = zip(met.departement, met.population_2023, strict=True)
    return sorted({(code, int(level)) for code, level in pairs})


def _readings(releve: Any) -> list[tuple[str, str]]:
    """Les parkings et les jours où chacun n’a été lu qu’une fois."""
    kept = releve[(releve.nom != _SHOWN) & (releve.jour != _READ_TWICE)]
    return sorted(zip(kept.nom, kept.jour, strict=True))


def _concerned(code: str, level: int) -> Question:
    counted = 'len(communes[(communes.departement == "{}") & (communes.population_2023 {} {})])'
    return Question(
        goal=1,
        minutes=5,
        points=3,
        text=(
            f"La loi oblige à publier à partir de 3500 habitants. Une proposition voudrait **au moins {level}**. Combien de "
            f"communes du département **{code}** l’atteindraient, d’après `population_2023` ? On ne compte pas les agents."
        ),
        start="reponse_1 = ____",
        solution=f"reponse_1 = {counted.format(code, '>=', level)}",
        probe="reponse_1",
        rubric="Un point pour le département, un pour le seuil et son signe, un pour le nombre de lignes.",
        mistakes=(
            Mistake(
                f"reponse_1 = {counted.format(code, '>', level)}",
                f"« Au moins {level} » compte {level} lui-même : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = {counted.format(code, '>=', _THE_LAW)}",
                f"C’est le seuil de la loi d’aujourd’hui ; la proposition en donne un autre, {level}.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = {counted.format(code, '<', level)}",
                "Ce sont celles qui n’atteignent pas le seuil : le signe est retourné.",
                points=1,
            ),
            Mistake(
                f"reponse_1 = len(communes[communes.population_2023 >= {level}])",
                "C’est toute la France : il manque le département.",
                points=1,
            ),
            Mistake(
                f'reponse_1 = communes[(communes.departement == "{code}") & (communes.population_2023 >= {level})]'
                ".population_2023.sum()",
                "Ce sont leurs habitants ; on demande combien de communes, c’est-à-dire de lignes.",
                points=2,
            ),
        ),
    )


def _share(code: str) -> Question:
    large = f'grandes[grandes.departement == "{code}"]'
    every = f'communes[communes.departement == "{code}"]'
    return Question(
        goal=1,
        minutes=6,
        points=4,
        text=(
            "`grandes` contient les communes d’au moins 3500 habitants. Quelle **part des habitants** du département "
            f"**{code}** (2023) vit dans l’une d’elles ? Un nombre entre 0 et 1, au centième près."
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = {large}.population_2023.sum() / {every}.population_2023.sum()",
        probe="reponse_2",
        rubric="Deux points pour les habitants des grandes communes, deux pour les avoir divisés par ceux du département.",
        mistakes=(
            Mistake(
                f"reponse_2 = len({large}) / len({every})",
                "C’est la part des communes : peu d’entre elles sont grandes, mais elles ont beaucoup de monde.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {large}.population_2023.sum()",
                "C’est le nombre d’habitants ; une part le divise par ceux de tout le département.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {large}.population_2023.sum() / communes.population_2023.sum()",
                "Vous avez divisé par les habitants de toute la France ; on demande une part du département.",
                points=2,
            ),
            Mistake(
                "reponse_2 = grandes.population_2023.sum() / communes.population_2023.sum()",
                "C’est la part de toute la France : il manque le département, en haut et en bas.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = 100 * {large}.population_2023.sum() / {every}.population_2023.sum()",
                "C’est juste, en pourcentage ; on demandait un nombre entre 0 et 1.",
                points=3,
            ),
        ),
    )


def _filled(column: str) -> Question:
    return Question(
        goal=3,
        minutes=4,
        points=2,
        text=(
            f"Mesurons un fichier, `fiches`. Quelle part de ses lignes donne `{column}` ({_FILLED[column]}) ? Un nombre entre "
            "0 et 1, au centième près."
        ),
        start="reponse_3 = ____",
        solution=f'reponse_3 = fiches["{column}"].notna().mean()',
        probe="reponse_3",
        rubric="Un point pour les cases remplies, un pour leur part.",
        mistakes=(
            Mistake(
                f'reponse_3 = fiches["{column}"].isna().mean()',
                "C’est la part des cases vides ; on demande celles que l’on a remplies.",
                points=1,
            ),
            Mistake(
                f'reponse_3 = fiches["{column}"].notna().sum()',
                "C’est le nombre de cases remplies ; une part le divise par toutes les lignes.",
                points=1,
            ),
            Mistake(
                f'reponse_3 = len(fiches["{column}"])',
                "Ce sont toutes les lignes, cases vides comprises.",
            ),
            Mistake(
                f'reponse_3 = 100 * fiches["{column}"].notna().mean()',
                "C’est juste, en pourcentage ; on demandait un nombre entre 0 et 1.",
                points=1,
            ),
        ),
    )


def _taken(place: str, day: str) -> Question:
    row = f'ligne = releve[(releve.nom == "{place}") & (releve.jour == "{day}")]\n'
    return Question(
        goal=5,
        minutes=5,
        points=3,
        text=(
            "Une application montre les places libres des parkings. Remontez à sa donnée, `releve` : le jour "
            f"**{day}**, combien de places du parking **{place}** étaient **prises** ? Sa taille est `capacite`."
        ),
        start="reponse_4 = ____",
        solution=f"{row}reponse_4 = (ligne.capacite - ligne.places_libres).sum()",
        probe="reponse_4",
        rubric="Un point pour le parking, un pour le jour, un pour la différence.",
        mistakes=(
            Mistake(
                f"{row}reponse_4 = ligne.places_libres.sum()",
                "Ce sont les places libres ; on demande celles qui étaient prises.",
                points=2,
            ),
            Mistake(
                f"{row}reponse_4 = (ligne.places_libres - ligne.capacite).sum()",
                "La différence est retournée : ôtez les places libres de la capacité.",
                points=2,
            ),
            Mistake(
                f"{row}reponse_4 = ligne.capacite.sum()",
                "C’est la taille du parking : il reste à en ôter les places libres.",
                points=2,
            ),
            Mistake(
                f'ligne = releve[releve.nom == "{place}"]\nreponse_4 = (ligne.capacite - ligne.places_libres).sum()',
                "Vous avez additionné toutes les lectures de ce parking : il manque le jour.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : un fichier ouvert, deux licences, une note pesée, une lettre."""
    return [_open(draw), _licences(draw), _weighed(draw), _letter(draw)]


def _open(draw: Draw) -> Choice:
    names = ["les arbres", "les bancs", "les écoles", "les fontaines", "les marchés", "les pistes cyclables"]
    one, two, three, four = draw.sample(names, 4)
    licence = draw.choice(["Licence Ouverte", "ODbL"])
    layout = draw.choice(["CSV", "GeoJSON"])
    published = listing(sorted([one, two, three, four]))
    return Choice(
        goal=2,
        points=2,
        text=f"Une ville publie quatre fichiers gratuits : {published}. Lequel est ouvert ?",
        right=Option(
            f"{one}, en {layout}, {licence}, pour tout le monde",
            "Oui : tout le monde y a accès, une machine le lit, et tout usage est permis.",
        ),
        wrong=(
            Option(
                f"{two}, en {layout}, non commercial, pour tout le monde",
                "« Tout usage » comprend vendre : interdire de vendre ferme le fichier.",
            ),
            Option(
                f"{three}, en {layout}, {licence}, sur dossier accepté",
                "Accordé au cas par cas : tout le monde n’y a pas accès.",
            ),
            Option(
                f"{four}, en image scannée, {licence}, pour tout le monde",
                "Une image n’est pas un tableau : une machine n’en lit pas les cases.",
            ),
        ),
    )


def _licences(draw: Draw) -> Choice:
    one, two = draw.sample(
        ["les arbres", "les parkings", "la qualité de l’air", "les écoles", "les marchés"], 2
    )
    is_shared_alike = draw.choice([True, False])
    asked = "ODbL" if is_shared_alike else "Licence Ouverte"
    free = Option(
        "citer les deux sources, et choisir votre licence",
        "L’ODbL demande aussi de publier à l’identique la table faite à partir d’elle.",
    )
    alike = Option(
        "citer les deux sources, et publier sous ODbL",
        "La Licence Ouverte demande de citer ; elle n’impose aucune licence à ce que vous en faites.",
    )
    right, wrong = (alike, free) if is_shared_alike else (free, alike)
    return Choice(
        goal=2,
        points=2,
        text=(
            f"Vous réunissez en une seule table deux fichiers, {one} (Licence Ouverte) et {two} ({asked}), et vous la publiez. "
            "Que vous demandent ces licences ?"
        ),
        right=Option(right.text, "Oui : chaque licence dit ce qu’elle demande, la plus exigeante l’emporte."),
        wrong=(
            wrong,
            Option("citer la plus grande des deux, et rien d’autre", "Chaque source se cite, même petite."),
            Option(
                "ne rien citer : les deux sont ouverts", "Ouvert ne veut pas dire sans condition : on cite."
            ),
        ),
    )


def _weighed(draw: Draw) -> Choice:
    names = draw.sample(["fraîcheur", "formats", "licence", "complétude", "documentation"], 3)
    low, middle, high = draw.randint(18, 33), draw.randint(42, 57), draw.randint(74, 91)
    notes = draw.sample([low, middle, high], 3)
    weights = draw.choice([(3, 2, 1), (4, 2, 1), (5, 1, 3), (4, 1, 1)])
    total = sum(weights)
    note = sum(one * weight for one, weight in zip(notes, weights, strict=True)) / total
    reversed_note = sum(one * weight for one, weight in zip(notes, weights[::-1], strict=True)) / total
    partial = (notes[0] * weights[0] + notes[1] * weights[1]) / (weights[0] + weights[1])
    told = ", ".join(
        f"{name} {one} % (poids {weight})" for name, one, weight in zip(names, notes, weights, strict=True)
    )
    return Choice(
        goal=3,
        points=2,
        text=f"Le bulletin d’un portail : {told}. Quelle est sa note, en %, pesée ainsi, au dixième près ?",
        right=Option(
            number(note, 1), "Oui : chaque note fois son poids, puis divisé par la somme des poids."
        ),
        wrong=(
            Option(number(sum(notes) / 3, 1), "C’est la moyenne simple : les poids n’y sont pas."),
            Option(number(reversed_note, 1), "Les poids y sont donnés dans l’ordre inverse."),
            Option(number(partial, 1), "Le dernier critère n’y est pas compté."),
        ),
    )


def _letter(draw: Draw) -> Choice:
    what, column = draw.choice(
        [
            ("des parkings", "tarif_1h"),
            ("des marchés", "horaires"),
            ("des écoles", "effectif"),
            ("des aires de covoiturage", "places"),
        ]
    )
    row = draw.randint(8, 60)
    size = row + draw.randint(20, 90)
    return Choice(
        goal=4,
        points=2,
        text=f"Vous écrivez à la personne qui tient le fichier {what}, de {size} lignes. Quelle phrase l’aide le plus à le corriger ?",
        right=Option(
            f"« Ligne {row}, la colonne {column} vaut −1 : est-ce une case que l’on ne connaît pas ? »",
            "Oui : elle dit où regarder, ce qu’on y lit, et pose une question.",
        ),
        wrong=(
            Option(
                f"« Il y a {row} fautes dans votre fichier : relisez-le avant de publier. »",
                "Aucune n’est montrée : on ne sait pas où regarder, et on se sent accusé.",
            ),
            Option(
                f"« La colonne {column} me paraît étrange : pourriez-vous y jeter un œil un de ces jours ? »",
                "Étrange où, et en quoi ? Il manque la ligne et la valeur.",
            ),
            Option(
                "« Pourriez-vous refaire tout le portail dans un format plus moderne avant la fin du mois ? »",
                "Une personne seule n’y peut rien : demandez une chose qu’elle peut corriger.",
            ),
        ),
    )


SUBJECT = Subject("01-open-data", SETUP, questions, choices, f"{REMINDER.strip()} {MEASURES}")
