"""L’évaluation de la variante NSI : écrire des fonctions sur une table lue dans un CSV."""

from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values

SETUP = """\
import csv

from datakit.data import store

with open(store.root() / "prenoms_top60.csv", encoding="utf-8", newline="") as fichier:
    table = [dict(ligne, annee=int(ligne["annee"]), nombre=int(ligne["nombre"])) for ligne in csv.DictReader(fichier)]
"""

_SEX = {"F": "filles", "M": "garçons"}
_KNOWN_NAMES = slice(5, 25)  # du sixième au vingt-cinquième de l’année : des prénoms courants
_SPAN = 50  # années sur lesquelles on compte
# La table va de 1900 à 2021 : partie de l’une des soixante premières années, la période y tient entière.
_STARTS = 60


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre fonctions, éprouvées sur des années et des lignes tirées au sort."""
    table = values["table"]
    years = sorted({row["annee"] for row in table})
    year, other = draw.sample(years, 2)
    sex = draw.choice("FM")
    ranked = [row["prenom"] for row in table if row["annee"] == year and row["sexe"] == sex]
    name = draw.choice(ranked[_KNOWN_NAMES])
    first = draw.choice(years[:_STARTS])
    return [
        _search(year, other, sex),
        _extremum(year, other),
        _count(sex, first, first + _SPAN),
        _merge(year, other, sex, name),
    ]


def _search(year: int, other: int, sex: str) -> Question:
    rows = f'[ligne for ligne in table if ligne["annee"] in ({year}, {other})]'
    head = "def chercher(table, annee, sexe):\n"
    body = "    return [ligne for ligne in table if {}]"
    early = (
        "    trouvees = []\n    for ligne in table:\n"
        '        if ligne["annee"] == annee and ligne["sexe"] == sexe:\n'
        "            trouvees.append(ligne)\n        return trouvees"
    )
    return Question(
        goal=2,
        minutes=5,
        points=4,
        text=(
            "Écrivez `chercher(table, annee, sexe)`, qui rend la **liste** des enregistrements de cette année et de ce "
            f"sexe, dans l’ordre de la table. On l’essaiera sur {year} et sur une table vide."
        ),
        start=f"{head}    ...",
        solution=head + body.format('ligne["annee"] == annee and ligne["sexe"] == sexe'),
        probe=f'[chercher({rows}, {year}, "{sex}"), chercher([], {year}, "F")]',
        returns="une liste d’enregistrements",
        rubric="Deux points pour le parcours, deux pour les deux conditions.",
        mistakes=(
            Mistake(
                head + body.format('ligne["annee"] == annee'),
                "Le sexe n’est pas regardé : la liste est deux fois trop longue.",
                points=2,
            ),
            Mistake(
                head + body.format('ligne["annee"] == annee or ligne["sexe"] == sexe'),
                "Avec `or`, une seule des deux conditions suffit ; il les faut toutes les deux.",
                points=2,
            ),
            Mistake(
                head + early,
                "La recherche s’arrête à la première ligne : le `return` est dans la boucle.",
                points=2,
            ),
        ),
    )


def _extremum(year: int, other: int) -> Question:
    rows = "[ligne for ligne in table if ligne['annee'] == {}]"
    probe = f"[premier({rows.format(year)}), premier({rows.format(other)})]"
    loop = (
        "def premier(table):\n    meilleur = table[0]\n    for ligne in table:\n"
        '        if ligne["nombre"] {} meilleur["nombre"]:\n            meilleur = ligne\n    return meilleur'
    )
    right = loop.format(">")
    return Question(
        goal=2,
        minutes=5,
        points=4,
        text=(
            "Écrivez `premier(table)`, qui rend l’**enregistrement** au plus grand nombre, par une boucle "
            f"et sans `max`. On l’essaiera sur les années {year} et {other}."
        ),
        start="def premier(table):\n    ...",
        solution=right,
        probe=probe,
        returns="un enregistrement, c’est-à-dire un dictionnaire",
        rubric="Un point pour l’initialisation, deux pour la comparaison dans la boucle, un pour ce qui est rendu.",
        mistakes=(
            Mistake(
                loop.format("<"), "C’est le plus petit : le signe de la comparaison est retourné.", points=2
            ),
            Mistake(
                "def premier(table):\n    return table[-1]",
                "C’est le dernier enregistrement lu, et non le plus grand.",
            ),
            Mistake(
                "def premier(table):\n    return table[0]",
                "C’est le premier enregistrement de la table : le `return` est peut-être dans la boucle.",
                points=2,
            ),
            Mistake(
                f'{right}["nombre"]',
                "Vous rendez son nombre ; on demande l’enregistrement entier.",
                points=3,
            ),
            Mistake(
                f'{right}["prenom"]',
                "Vous rendez son prénom ; on demande l’enregistrement entier.",
                points=3,
            ),
        ),
        forbids=("max", "sorted"),
    )


def _count(sex: str, first: int, last: int) -> Question:
    rows = (
        f'[ligne for ligne in table if ligne["sexe"] == "{sex}" and ligne["rang"] == "1" '
        f'and {first} <= ligne["annee"] <= {last}]'
    )
    loop = (
        "def compter(table):\n    fois = {{}}\n    for ligne in table:\n"
        '        fois[ligne["prenom"]] = {}\n    return fois'
    )
    right = loop.format('fois.get(ligne["prenom"], 0) + 1')
    return Question(
        goal=2,
        minutes=6,
        points=6,
        text=(
            "Écrivez `compter(table)`, qui rend un **dictionnaire** : à chaque prénom, le nombre d’enregistrements qui "
            f"le portent. On l’essaiera sur les prénoms de {_SEX[sex]} arrivés premiers de {first} à {last}."
        ),
        start="def compter(table):\n    ...",
        solution=right,
        probe=f"[compter({rows})]",
        returns="un dictionnaire",
        rubric="Deux points pour le dictionnaire rendu, quatre pour le compte ; l’ordre des clés est libre.",
        mistakes=(
            Mistake(
                loop.format("1"), "Chaque prénom vaut 1 : le compte repart de zéro à chaque ligne.", points=2
            ),
            Mistake(loop.format("0"), "Chaque prénom vaut 0 : il manque le `+ 1` à chaque ligne.", points=2),
            Mistake(
                right.replace("    return", "        return"),
                "Le compte s’arrête à la première ligne : le `return` est dans la boucle.",
                points=3,
            ),
            Mistake(
                loop.format('fois.get(ligne["prenom"], 0) + ligne["nombre"]'),
                "Vous avez additionné les naissances ; on demande combien d’enregistrements.",
                points=3,
            ),
        ),
    )


def _merge(year: int, other: int, sex: str, name: str) -> Question:
    rows = '{{ligne["prenom"]: ligne["nombre"] for ligne in table if ligne["annee"] == {} and ligne["sexe"] == "{}"}}'
    first, second = rows.format(year, sex), rows.format(other, sex)
    return Question(
        goal=4,
        minutes=5,
        points=6,
        text=(
            "Deux dictionnaires donnent, pour deux années, le nombre de naissances par prénom. Écrivez "
            "`communs(avant, apres)`, qui rend la **liste triée** des prénoms présents dans les deux."
        ),
        start="def communs(avant, apres):\n    ...",
        solution="def communs(avant, apres):\n    return sorted(nom for nom in avant if nom in apres)",
        probe=f"[communs({first}, {second}), communs({{'{name}': 1}}, {{}})]",
        returns="une liste de prénoms",
        rubric="Quatre points pour la condition, deux pour la liste triée.",
        mistakes=(
            Mistake(
                "def communs(avant, apres):\n    return sorted(set(avant) | set(apres))",
                "Ce sont les prénoms de l’une ou de l’autre année ; on demande ceux des deux.",
            ),
            Mistake(
                "def communs(avant, apres):\n    return [nom for nom in avant if nom in apres]",
                "Les prénoms sont les bons ; il reste à trier la liste.",
                points=4,
            ),
            Mistake(
                "def communs(avant, apres):\n    return sorted(nom for nom in avant if nom not in apres)",
                "Ce sont ceux qui ont disparu : la condition est retournée.",
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Trois lectures de code, sur des valeurs tirées au sort."""
    low = draw.randint(3, 8)
    high = low + draw.randint(2, 6)
    numbers = draw.sample(range(10, 60), 4)
    size = 2 ** draw.randint(8, 14)
    steps = size.bit_length()
    return [
        Choice(
            goal=1,
            points=2,
            text=f"Un fichier CSV contient `{low}` et `1{low}`. Lus par `csv.DictReader`, sans conversion, lequel est le plus grand ?",
            right=Option(f"{low}", "Oui : ce sont des textes, rangés comme dans un dictionnaire."),
            wrong=(
                Option(f"1{low}", "C’est vrai des nombres ; un CSV ne contient que des textes."),
                Option("ils sont égaux", "Deux textes différents ne sont jamais égaux."),
                Option("Python refuse de comparer", "Deux textes se comparent, lettre à lettre."),
            ),
        ),
        Choice(
            goal=2,
            points=2,
            text=(
                f"Que vaut `m` à la fin ?\n\n    m = {numbers[0]}\n    for n in {numbers}:\n"
                "        if n > m:\n            m = n"
            ),
            right=Option(str(max(numbers)), "Oui : `m` est toujours le plus grand de ceux qu’on a lus."),
            wrong=_others(numbers),
        ),
        Choice(
            goal=5,
            points=2,
            text=(
                f"Une table triée a {size} lignes. Combien de lignes une recherche dichotomique regarde-t-elle, au plus ?"
            ),
            right=Option(str(steps), "Oui : chaque comparaison coupe la table en deux."),
            wrong=(
                Option(str(size), "C’est le coût d’une recherche séquentielle."),
                Option(str(size // 2), "Une seule comparaison en retire la moitié : on recommence."),
                Option(
                    str(high + size.bit_length() * low), "Comptez combien de fois on peut couper en deux."
                ),
            ),
        ),
    ]


def _others(numbers: list[int]) -> tuple[Option, ...]:
    """Les réponses fausses d’une recherche de maximum : le plus petit, le nombre de tours, la somme."""
    return (
        Option(str(min(numbers)), "C’est le plus petit : relisez le signe."),
        Option(str(len(numbers)), "C’est le nombre de tours de la boucle."),
        Option(str(sum(numbers)), "Rien n’est additionné."),
    )


SUBJECT = Subject("04-prenoms-nsi", SETUP, questions, choices)
