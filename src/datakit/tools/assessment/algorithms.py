"""L’évaluation de la variante NSI : écrire des fonctions sur une table lue dans un CSV."""

from typing import Any

from datakit.tools.assessment.questions import Choice, Draw, Mistake, Option, Question, Subject, Values

SETUP = """\
from datakit.subjects.trials import read_table as lire

table = lire("prenoms_top60.csv")  # une liste de dictionnaires ; années, nombres et rangs y sont des entiers
table[0]  # un enregistrement
"""

REMINDER = """\
Un enregistrement est un dictionnaire : `ligne["prenom"]`, `ligne["annee"]`… Chaque fonction reçoit une table, une liste \
d’enregistrements, et ne la change pas. Essayez-la sur deux ou trois lignes à vous avant de passer à la suite.
"""

_LATE = 1905  # un prénom présent dès la première année ne dirait rien d’une recherche de minimum
_LASTING = (
    20  # années où un prénom est dans la table, au moins : plusieurs décennies, et de quoi le couper en deux
)
_INNER_YEARS = range(1910, 2011)  # des bornes qui laissent des années de chaque côté
_KNOWN_NAMES = slice(5, 25)  # du sixième au vingt-cinquième de l’année : des prénoms courants


def questions(draw: Draw, values: Values) -> list[Question]:
    """Six fonctions que l’atelier n’a pas écrites, éprouvées sur des prénoms et des années tirés au sort.

    Les deux dernières portent sur ce qu’une séance d’une heure garde.
    """
    table = values["table"]
    sex = draw.choice("FM")
    mine = [row for row in table if row["sexe"] == sex]
    lasting = _lasting(mine)
    above, first, decade, untold = draw.sample(sorted(lasting), 4)

    year, other = draw.sample(sorted({row["annee"] for row in mine}), 2)
    ranked = [row["prenom"] for row in mine if row["annee"] == year]
    return [
        _above(sex, (above, _middle(lasting[above])), (untold, _middle(lasting[untold]))),
        _first_year(sex, first, draw.choice(sorted(lasting[first])[1:-1]), untold),
        _by_decade(sex, decade, untold),
        _merge(year, other, sex, draw.choice(ranked[_KNOWN_NAMES])),
        _as_integers(sex, decade, untold),
        _out_of_range(*sorted(draw.sample(_INNER_YEARS, 4))),
    ]


def _lasting(rows: list[dict[str, Any]]) -> dict[str, dict[int, int]]:
    """Les naissances, année par année, des prénoms arrivés après le début de la table et qui y durent."""
    births: dict[str, dict[int, int]] = {}
    for row in rows:
        births.setdefault(row["prenom"], {})[row["annee"]] = row["nombre"]
    return {name: held for name, held in births.items() if len(held) >= _LASTING and min(held) > _LATE}


def _middle(births: dict[int, int]) -> int:
    """Un nombre que ce prénom a eu une année, et qu’il a dépassé une année sur deux : le signe strict s’y voit."""
    numbers = sorted(births.values())
    return numbers[len(numbers) // 2]


def _above(sex: str, told: tuple[str, int], untold: tuple[str, int]) -> Question:
    name, level = told
    rows = f'[ligne for ligne in table if ligne["sexe"] == "{sex}"]'
    head = "def annees(table, prenom, seuil):\n"
    body = "    return [{} for ligne in table if {}]"
    right = 'ligne["prenom"] == prenom and ligne["nombre"] > seuil'
    early = (
        "    trouvees = []\n    for ligne in table:\n"
        '        if ligne["prenom"] == prenom and ligne["nombre"] > seuil:\n'
        '            trouvees.append(ligne["annee"])\n        return trouvees'
    )
    return Question(
        goal=2,
        minutes=5,
        points=4,
        text=(
            "Écrivez `annees(table, prenom, seuil)`, qui rend la **liste des années** où ce prénom a **dépassé** "
            f"`seuil` naissances, dans l’ordre de la table. On l’essaiera sur {name} et {level}, sur d’autres valeurs, et sur une "
            "table vide."
        ),
        start=f"{head}    ...",
        solution=head + body.format('ligne["annee"]', right),
        probe=f'[annees({rows}, "{name}", {level}), annees([], "{name}", 0), annees({rows}, "{untold[0]}", {untold[1]})]',
        returns="une liste d’années",
        untold=2,
        rubric="Un point pour le parcours, deux pour les deux conditions, un pour l’année seule.",
        mistakes=(
            Mistake(
                head + body.format('ligne["annee"]', right.replace(">", ">=")),
                "« Dépasser » ne compte pas le seuil lui-même : le signe est `>`.",
                points=3,
            ),
            Mistake(
                head + body.format('ligne["annee"]', right.replace(">", "<")),
                "Ce sont les années sous le seuil : le signe est retourné.",
                points=3,
            ),
            Mistake(
                head + body.format("ligne", right),
                "Vous rendez les enregistrements ; on demande leurs années.",
                points=3,
            ),
            Mistake(
                head + body.format('ligne["annee"]', 'ligne["nombre"] > seuil'),
                "Le prénom n’est pas regardé : ce sont les années de tous les prénoms.",
                points=3,
            ),
            Mistake(
                head + body.format('ligne["annee"]', 'ligne["prenom"] == prenom'),
                "Le seuil n’est pas regardé : ce sont toutes les années de ce prénom.",
                points=3,
            ),
            Mistake(
                head + body.format('ligne["annee"]', right.replace(" and ", " or ")),
                "`or` garde une ligne dès qu’une des deux conditions est vraie ; il faut les deux : `and`.",
                points=3,
            ),
            Mistake(
                head + early,
                "La recherche s’arrête à la première ligne : le `return` est dans la boucle.",
                points=2,
                early=True,
            ),
        ),
    )


def _first_year(sex: str, name: str, year: int, untold: str) -> Question:
    # La table coupée en deux, la fin d’abord : la première ligne rencontrée n’est ni la plus ancienne ni la dernière.
    rows = f'[ligne for ligne in table if ligne["sexe"] == "{sex}" and ligne["annee"] {{}} {year}]'
    mixed = f"{rows.format('>=')} + {rows.format('<')}"
    loop = (
        "def premiere_annee(table, prenom):\n    trouvee = {start}\n    for ligne in table:\n"
        '        if ligne["prenom"] == prenom and (trouvee == {start} or ligne["annee"] {sign} trouvee):\n'
        '            trouvee = ligne["annee"]\n    return trouvee'
    )
    right = loop.format(start=0, sign="<")
    return Question(
        goal=3,
        minutes=5,
        points=4,
        text=(
            "Écrivez `premiere_annee(table, prenom)`, qui rend la **plus petite année** où ce prénom est dans la table, "
            "et 0 s’il n’y est pas : par une boucle, sans `min` ni `sorted`. Les lignes sont dans le désordre. On "
            f"l’essaiera sur {name}, sur un prénom absent, et sur un autre."
        ),
        start="def premiere_annee(table, prenom):\n    ...",
        solution=right,
        probe=(
            f'[premiere_annee({mixed}, "{name}"), premiere_annee({mixed}, "Absent"), '
            f'premiere_annee({mixed}, "{untold}")]'
        ),
        returns="une année",
        untold=2,
        rubric="Un point pour l’initialisation, un pour le prénom, un pour la comparaison, un pour le prénom absent.",
        mistakes=(
            Mistake(
                loop.format(start=0, sign=">"),
                "C’est la dernière année : le signe de la comparaison est retourné.",
                points=3,
            ),
            Mistake(
                'def premiere_annee(table, prenom):\n    for ligne in table:\n        if ligne["prenom"] == prenom:\n'
                '            return ligne["annee"]\n    return 0',
                "C’est la première rencontrée : dans le désordre, ce n’est pas la plus petite.",
                points=2,
            ),
            Mistake(
                right.replace('ligne["prenom"] == prenom and (', "(True and "),
                "Le prénom n’est pas regardé : c’est la première année de la table.",
                points=2,
            ),
            Mistake(
                loop.format(start=None, sign="<"),
                "L’année est juste ; mais un prénom absent doit rendre 0.",
                points=3,
                whatever=1,
            ),
            Mistake(
                right.replace("== prenom", f'== "{name}"'),
                f"Elle cherche {name}, quel que soit le prénom qu’on lui donne : comparez à `prenom`.",
                points=2,
            ),
            Mistake(
                right.replace("    return", "        return"),
                "La recherche s’arrête à la première ligne : le `return` est dans la boucle.",
                points=2,
                early=True,
            ),
            Mistake(
                right.replace("trouvee == 0 or ", ""),
                "Elle rend 0 chaque fois : aucune ligne n’a remplacé le départ. Relisez le prénom que vous comparez, et d’où "
                "part la recherche : rien n’est plus petit que 0.",
                points=3,
            ),
        ),
        forbids=("min", "sorted"),
    )


def _by_decade(sex: str, name: str, untold: str) -> Question:
    # Deux tables : une fonction qui lirait `table` sans regarder ce qu’elle reçoit se voit à la seconde.
    rows = f'[ligne for ligne in table if ligne["sexe"] == "{sex}" and ligne["prenom"] == "{{}}"]'
    loop = (
        "def par_decennie(table):\n    total = {{}}\n    for ligne in table:\n"
        '        cle = ligne["annee"]{}\n        total[cle] = {}\n    return total'
    )
    decade = " // 10 * 10"
    added = 'total.get(cle, 0) + ligne["nombre"]'
    right = loop.format(decade, added)
    return Question(
        goal=7,
        minutes=6,
        points=6,
        text=(
            "Écrivez `par_decennie(table)`, qui rend un **dictionnaire** : à chaque décennie, le total des naissances de "
            "ses enregistrements. La décennie d’une année est un entier : `1957 // 10 * 10` vaut 1950. On l’essaiera sur "
            f"les enregistrements du prénom {name}, puis sur ceux d’un autre."
        ),
        start="def par_decennie(table):\n    ...",
        solution=right,
        probe=f"[par_decennie({rows.format(name)}), par_decennie({rows.format(untold)})]",
        returns="un dictionnaire de totaux",
        untold=1,
        rubric="Deux points pour le dictionnaire rendu, un pour la clé, trois pour le total ; l’ordre des clés est libre.",
        mistakes=(
            Mistake(loop.format("", added), "Les clés sont des années ; on demande des décennies.", points=5),
            Mistake(
                right.replace(f'ligne["annee"]{decade}', f'str(ligne["annee"]{decade})'),
                "Les totaux sont justes ; mais les clés sont des textes, et une décennie est un entier.",
                points=5,
            ),
            Mistake(
                loop.format(" / 10 * 10", added),
                "`/` divise sans arrondir, et rend l’année : `//` garde la partie entière.",
                points=5,
            ),
            Mistake(
                loop.format(" // 10", added),
                "Les totaux sont justes ; mais la décennie de 1957 est 1950, non 195 : il manque `* 10`.",
                points=5,
            ),
            Mistake(
                loop.format(decade, 'total.get(cle, -ligne["nombre"]) + ligne["nombre"]'),
                "Il manque la première ligne de chaque décennie : elle crée la clé, et doit compter aussi.",
                points=4,
            ),
            Mistake(
                loop.format(decade, 'ligne["nombre"]'),
                "Chaque décennie ne garde que sa dernière ligne : il faut ajouter au compte d’avant.",
                points=3,
            ),
            Mistake(
                loop.format(decade, "total.get(cle, 0) + 1"),
                "Vous avez compté les enregistrements ; on demande le total des naissances.",
                points=4,
            ),
            Mistake(
                right.replace("    return", "        return"),
                "Le compte s’arrête à la première ligne : le `return` est dans la boucle.",
                points=3,
                early=True,
            ),
        ),
    )


def _merge(year: int, other: int, sex: str, name: str) -> Question:
    rows = '{{ligne["prenom"]: ligne["nombre"] for ligne in table if ligne["annee"] == {} and ligne["sexe"] == "{}"}}'
    first, second = rows.format(year, sex), rows.format(other, sex)
    return Question(
        goal=8,
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
                points=2,
            ),
            Mistake(
                "def communs(avant, apres):\n    return [nom for nom in avant if nom in apres]",
                "Les prénoms sont les bons ; il reste à trier la liste.",
                points=4,
            ),
            Mistake(
                "def communs(avant, apres):\n    return sorted(nom for nom in avant if nom not in apres)",
                "Ce sont ceux qui ont disparu : la condition est retournée.",
                points=3,
            ),
            Mistake(
                "def communs(avant, apres):\n    return sorted((nom for nom in avant if nom in apres), reverse=True)",
                "Les prénoms sont les bons, mais triés à l’envers.",
                points=5,
            ),
        ),
    )


def _as_integers(sex: str, name: str, untold: str) -> Question:
    # Les lignes, telles que `csv.DictReader` les aurait lues.
    read = "{{cle: str(valeur) for cle, valeur in ligne.items()}}"
    rows = f'[{read} for ligne in table if ligne["sexe"] == "{sex}" and ligne["prenom"] == "{{}}"]'
    head = "def effectifs(lignes):\n"
    return Question(
        goal=6,
        minutes=5,
        points=4,
        text=(
            "Une ligne lue par `csv.DictReader` n’a que des textes. Écrivez `effectifs(lignes)`, qui reçoit une liste de ces "
            "lignes, et rend la **liste** de leurs `nombre`, **en entiers**, dans le même ordre. On l’essaiera sur les lignes "
            f"du prénom {name}, puis sur celles d’un autre."
        ),
        start=f"{head}    ...",
        solution=f'{head}    return [int(ligne["nombre"]) for ligne in lignes]',
        probe=f"[effectifs({rows.format(name)}), effectifs({rows.format(untold)})]",
        returns="une liste d’entiers",
        untold=1,
        rubric="Un point pour le parcours, un pour la clé, deux pour l’entier.",
        mistakes=(
            Mistake(
                f'{head}    return [ligne["nombre"] for ligne in lignes]',
                "Ce sont encore des textes : `int(…)` en fait des entiers.",
                points=2,
            ),
            Mistake(
                f'{head}    return [int(ligne["annee"]) for ligne in lignes]',
                "Ce sont les années ; on demande les nombres de naissances.",
                points=3,
            ),
            Mistake(
                f'{head}    return sum(int(ligne["nombre"]) for ligne in lignes)',
                "C’est leur somme ; on demande la liste.",
                points=3,
            ),
            Mistake(
                f'{head}    for ligne in lignes:\n        return [int(ligne["nombre"])]',
                "La lecture s’arrête à la première ligne : le `return` est dans la boucle.",
                points=2,
                early=True,
            ),
        ),
    )


def _out_of_range(first: int, other_first: int, last: int, other_last: int) -> Question:
    head = "def hors_domaine(table, debut, fin):\n"
    body = "    return len([ligne for ligne in table if {}])"
    right = 'ligne["annee"] < debut or ligne["annee"] > fin'
    return Question(
        goal=4,
        minutes=6,
        points=6,
        text=(
            "Un test de domaine : écrivez `hors_domaine(table, debut, fin)`, qui rend **combien** d’enregistrements ont une année "
            "qui n’est pas **de `debut` à `fin`**, ces deux années comprises. On l’essaiera sur toute la table, de "
            f"{first} à {last}, puis sur d’autres années."
        ),
        start=f"{head}    ...",
        solution=head + body.format(right),
        probe=f"[hors_domaine(table, {first}, {last}), hors_domaine(table, {other_first}, {other_last})]",
        returns="un nombre d’enregistrements",
        untold=1,
        rubric="Deux points pour le compte, un pour chaque borne, deux pour leur lien.",
        mistakes=(
            Mistake(
                head + body.format(right.replace(" or ", " and ")),
                "Aucune année n’est à la fois avant `debut` et après `fin` : l’une ou l’autre suffit, `or`.",
                points=4,
            ),
            Mistake(
                head + body.format('ligne["annee"] <= debut or ligne["annee"] >= fin'),
                "`debut` et `fin` sont dans le domaine : les signes sont `<` et `>`.",
                points=5,
            ),
            Mistake(
                head + body.format('debut <= ligne["annee"] <= fin'),
                "Ce sont les enregistrements du domaine ; on demande les autres.",
                points=4,
            ),
            Mistake(
                head + body.format('ligne["annee"] < debut'),
                "Il manque les années d’après `fin`.",
                points=3,
            ),
            Mistake(
                head + body.format('ligne["annee"] > fin'),
                "Il manque les années d’avant `debut`.",
                points=3,
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
            goal=3,
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


SUBJECT = Subject("04-prenoms-nsi", SETUP, questions, choices, REMINDER)
