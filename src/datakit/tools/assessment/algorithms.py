"""L’évaluation de la variante NSI : écrire des fonctions sur une table lue dans un CSV."""

from dataclasses import dataclass
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
_KNOWN_NAMES = slice(5, 25)  # du sixième au vingt-cinquième de l’année : des prénoms courants


@dataclass(frozen=True)
class _Kept:
    """Ce que garde la première fonction : son nom, la colonne rendue, celle comparée au seuil, et comment on le dit."""

    function: str
    returned: str
    compared: str
    asked: str
    given: str  # « une liste d’années »
    strict: str
    below: str
    every: str


_KEPT = (
    _Kept(
        "annees",
        "annee",
        "nombre",
        "la **liste des années** où ce prénom a **dépassé** `seuil` naissances",
        "une liste d’années",
        "« Dépasser » ne compte pas le seuil lui-même : le signe est `>`.",
        "Ce sont les années sous le seuil : le signe est retourné.",
        "toutes les années",
    ),
    _Kept(
        "rangs",
        "rang",
        "nombre",
        "la **liste des rangs** de ce prénom, les années où il a **dépassé** `seuil` naissances",
        "une liste de rangs",
        "« Dépasser » ne compte pas le seuil lui-même : le signe est `>`.",
        "Ce sont les rangs des années sous le seuil : le signe est retourné.",
        "tous les rangs",
    ),
    _Kept(
        "nombres",
        "nombre",
        "annee",
        "la **liste des nombres** de naissances de ce prénom, les années **après** `seuil`",
        "une liste de nombres",
        "« Après » ne compte pas l’année elle-même : le signe est `>`.",
        "Ce sont les nombres des années d’avant : le signe est retourné.",
        "tous les nombres",
    ),
)


@dataclass(frozen=True)
class _Smallest:
    """Ce que cherche la deuxième fonction : son nom, la colonne, « la plus petite année », son contraire, « une année »."""

    function: str
    column: str
    asked: str
    greatest: str
    given: str


_SMALLEST = (
    _Smallest("premiere_annee", "annee", "la **plus petite année** où ce prénom est dans la table", "C’est la dernière année", "une année"),
    _Smallest("meilleur_rang", "rang", "le **plus petit rang** qu’a eu ce prénom", "C’est le plus grand rang", "un rang"),
    _Smallest("plus_rare", "nombre", "le **plus petit nombre** de naissances qu’a eu ce prénom", "C’est le plus grand nombre", "un nombre"),
)  # fmt: skip


@dataclass(frozen=True)
class _Period:
    """De combien d’années est la clé de la troisième fonction, son nom, et comment on le dit."""

    function: str
    span: int
    one: str
    of_it: str
    many: str


_PERIODS = (
    _Period("par_decennie", 10, "décennie", "La décennie", "des décennies"),
    _Period("par_vingtaine", 20, "période de vingt ans", "La période", "des périodes de vingt ans"),
    _Period("par_quart", 25, "période de vingt-cinq ans", "La période", "des périodes de vingt-cinq ans"),
)


@dataclass(frozen=True)
class _Merged:
    """Les prénoms que garde la quatrième fonction : son nom, ceux qu’elle parcourt, sa condition, et comment on le dit."""

    function: str
    walked: str
    condition: str
    asked: str
    wanted: str
    reversed: str


_MERGED = (
    _Merged("communs", "avant", "nom in apres", "présents dans les deux", "ceux des deux", "ceux qui ont disparu"),
    _Merged("disparus", "avant", "nom not in apres", "présents dans le premier et absents du second", "ceux qui ont disparu", "ceux des deux"),
    _Merged("nouveaux", "apres", "nom not in avant", "présents dans le second et absents du premier", "ceux qui sont arrivés", "ceux des deux"),
)  # fmt: skip

#: Le nom de la cinquième fonction, la colonne qu’elle lit, une autre.
_READ = (("effectifs", "nombre", "annee"), ("dates", "annee", "nombre"), ("places", "rang", "nombre"))
_DOMAINS = ("annee", "nombre", "rang")  # ce que borne la sixième
_WORDS = {"annee": "une année", "nombre": "un nombre", "rang": "un rang"}
_PLURALS = {"annee": "les années", "nombre": "les nombres", "rang": "les rangs"}


def questions(draw: Draw, values: Values) -> list[Question]:
    """Six fonctions que l’atelier n’a pas écrites, éprouvées sur des prénoms et des années tirés au sort.

    La colonne, la période ou la condition est tirée aussi : le programme du voisin répond rarement à la sienne. Les deux
    dernières portent sur ce qu’une séance d’une heure garde.
    """
    table = values["table"]
    sex = draw.choice("FM")
    mine = [row for row in table if row["sexe"] == sex]
    lasting = _lasting(mine)
    above, first, decade, untold = draw.sample(sorted(lasting), 4)

    year, other = draw.sample(sorted({row["annee"] for row in mine}), 2)
    ranked = [row["prenom"] for row in mine if row["annee"] == year]
    kept = draw.choice(_KEPT)
    told = [(name, _middle(mine, name, kept.compared)) for name in (above, untold)]
    domain = draw.choice(_DOMAINS)
    bounds = sorted(draw.sample(sorted({row[domain] for row in table})[2:-2], 4))
    return [
        _above(sex, kept, *told),
        _first_year(sex, draw.choice(_SMALLEST), first, draw.choice(sorted(lasting[first])[1:-1]), untold),
        _by_decade(sex, draw.choice(_PERIODS), decade, untold),
        _merge(year, other, sex, draw.choice(_MERGED), draw.choice(ranked[_KNOWN_NAMES])),
        _as_integers(sex, draw.choice(_READ), decade, untold),
        _out_of_range(domain, *bounds),
    ]


def _lasting(rows: list[dict[str, Any]]) -> dict[str, dict[int, int]]:
    """Les naissances, année par année, des prénoms arrivés après le début de la table et qui y durent."""
    births: dict[str, dict[int, int]] = {}
    for row in rows:
        births.setdefault(row["prenom"], {})[row["annee"]] = row["nombre"]
    return {name: held for name, held in births.items() if len(held) >= _LASTING and min(held) > _LATE}


def _middle(rows: list[dict[str, Any]], name: str, column: str) -> int:
    """Une valeur que ce prénom a eue dans cette colonne, et qu’il a dépassée une fois sur deux : le signe strict s’y voit."""
    found = sorted(row[column] for row in rows if row["prenom"] == name)
    return int(found[len(found) // 2])


def _above(sex: str, kept: _Kept, told: tuple[str, int], untold: tuple[str, int]) -> Question:
    name, level = told
    function = kept.function
    column = f'ligne["{kept.returned}"]'
    rows = f'[ligne for ligne in table if ligne["sexe"] == "{sex}"]'
    head = f"def {function}(table, prenom, seuil):\n"
    body = "    return [{} for ligne in table if {}]"
    beyond = f'ligne["{kept.compared}"] > seuil'
    right = f'ligne["prenom"] == prenom and {beyond}'
    early = (
        "    trouvees = []\n    for ligne in table:\n"
        f"        if {right}:\n            trouvees.append({column})\n        return trouvees"
    )
    return Question(
        goal=2,
        minutes=5,
        points=4,
        text=(
            f"Écrivez `{function}(table, prenom, seuil)`, qui rend {kept.asked}, dans l’ordre de la table. On l’essaiera sur "
            f"{name} et {level}, sur d’autres valeurs, et sur une table vide."
        ),
        start=f"{head}    ...",
        solution=head + body.format(column, right),
        probe=(
            f'[{function}({rows}, "{name}", {level}), {function}([], "{name}", 0), '
            f'{function}({rows}, "{untold[0]}", {untold[1]})]'
        ),
        returns=kept.given,
        untold=2,
        rubric="Un point pour le parcours, deux pour les deux conditions, un pour la colonne seule.",
        named=1,
        mistakes=(
            Mistake(
                head + body.format(column, right.replace(">", ">=")),
                kept.strict,
                points=3,
            ),
            Mistake(
                head + body.format(column, right.replace(">", "<")),
                kept.below,
                points=3,
            ),
            Mistake(
                head + body.format("ligne", right),
                f"Vous rendez les enregistrements ; on demande {_PLURALS[kept.returned].replace('les', 'leurs', 1)}.",
                points=3,
            ),
            Mistake(
                head + body.format(column, beyond),
                f"Le prénom n’est pas regardé : ce sont {_PLURALS[kept.returned]} de tous les prénoms.",
                points=3,
            ),
            Mistake(
                head + body.format(column, 'ligne["prenom"] == prenom'),
                f"Le seuil n’est pas regardé : ce sont {kept.every} de ce prénom.",
                points=3,
            ),
            Mistake(
                head + body.format(column, right.replace(" and ", " or ")),
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


def _from_another_name(sought: _Smallest) -> tuple[Mistake, ...]:
    """L’erreur de qui part de la première ligne de la table ; d’un rang, elle rend 1, comme qui ne regarde pas le prénom."""
    if sought.column == "rang":
        return ()
    column = f'ligne["{sought.column}"]'
    return (
        Mistake(
            f'def {sought.function}(table, prenom):\n    trouvee = table[0]["{sought.column}"]\n    for ligne in table:\n'
            f'        if ligne["prenom"] == prenom and {column} < trouvee:\n'
            f"            trouvee = {column}\n    return trouvee",
            "Elle part de la première ligne de la table, qui est celle d’un autre prénom : partez de 0, et gardez la première valeur de ce prénom.",
            points=2,
        ),
    )


def _first_year(sex: str, sought: _Smallest, name: str, year: int, untold: str) -> Question:
    function = sought.function
    column = f'ligne["{sought.column}"]'
    # La table coupée en deux, la fin d’abord : la première ligne rencontrée n’est ni la plus ancienne ni la dernière.
    rows = f'[ligne for ligne in table if ligne["sexe"] == "{sex}" and ligne["annee"] {{}} {year}]'
    mixed = f"{rows.format('>=')} + {rows.format('<')}"
    loop = (
        f"def {function}(table, prenom):\n    trouvee = {{start}}\n    for ligne in table:\n"
        f'        if ligne["prenom"] == prenom and (trouvee == {{start}} or {column} {{sign}} trouvee):\n'
        f"            trouvee = {column}\n    return trouvee"
    )
    right = loop.format(start=0, sign="<")
    return Question(
        goal=3,
        minutes=5,
        points=4,
        text=(
            f"Écrivez `{function}(table, prenom)`, qui rend {sought.asked}, "
            "et 0 s’il n’est pas dans la table : par une boucle, sans `min` ni `sorted`. Les lignes sont dans le désordre. On "
            f"l’essaiera sur {name}, sur un prénom absent, et sur un autre."
        ),
        start=f"def {function}(table, prenom):\n    ...",
        solution=right,
        probe=(
            f'[{function}({mixed}, "{name}"), {function}({mixed}, "Absent"), {function}({mixed}, "{untold}")]'
        ),
        returns=sought.given,
        untold=2,
        rubric="Un point pour l’initialisation, un pour le prénom, un pour la comparaison, un pour le prénom absent.",
        mistakes=(
            Mistake(
                loop.format(start=0, sign=">"),
                f"{sought.greatest} : le signe de la comparaison est retourné.",
                points=3,
            ),
            Mistake(
                f'def {function}(table, prenom):\n    for ligne in table:\n        if ligne["prenom"] == prenom:\n'
                f"            return {column}\n    return 0",
                "C’est la première valeur rencontrée : dans le désordre, ce n’est pas la plus petite.",
                points=2,
            ),
            Mistake(
                right.replace('ligne["prenom"] == prenom and (', "(True and "),
                "Le prénom n’est pas regardé : c’est la plus petite valeur de toute la table.",
                points=2,
            ),
            Mistake(
                f"def {function}(table, prenom):\n    trouvee = 0\n    for ligne in table:\n"
                f'        if ligne["prenom"] == prenom:\n            trouvee = {column}\n    return trouvee',
                "C’est la dernière valeur rencontrée : rien ne la compare à celles d’avant.",
                points=2,
            ),
            *_from_another_name(sought),
            Mistake(
                loop.format(start=None, sign="<"),
                "La valeur est juste ; mais un prénom absent doit rendre 0.",
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


def _by_decade(sex: str, period: _Period, name: str, untold: str) -> Question:
    function, span = period.function, period.span
    start = 1957 // span * span
    # Deux tables : une fonction qui lirait `table` sans regarder ce qu’elle reçoit se voit à la seconde.
    rows = f'[ligne for ligne in table if ligne["sexe"] == "{sex}" and ligne["prenom"] == "{{}}"]'
    loop = (
        f"def {function}(table):\n    total = {{{{}}}}\n    for ligne in table:\n"
        '        cle = ligne["annee"]{}\n        total[cle] = {}\n    return total'
    )
    decade = f" // {span} * {span}"
    added = 'total.get(cle, 0) + ligne["nombre"]'
    right = loop.format(decade, added)
    return Question(
        goal=7,
        minutes=6,
        points=6,
        text=(
            f"Écrivez `{function}(table)`, qui rend un **dictionnaire** : à chaque {period.one}, le total des naissances de "
            f"ses enregistrements. {period.of_it} d’une année est un entier : `1957 // {span} * {span}` vaut {start}. On l’essaiera sur "
            f"les enregistrements du prénom {name}, puis sur ceux d’un autre."
        ),
        start=f"def {function}(table):\n    ...",
        solution=right,
        probe=f"[{function}({rows.format(name)}), {function}({rows.format(untold)})]",
        returns="un dictionnaire de totaux",
        untold=1,
        rubric="Deux points pour le dictionnaire rendu, un pour la clé, trois pour le total ; l’ordre des clés est libre.",
        mistakes=(
            Mistake(
                loop.format("", added), f"Les clés sont des années ; on demande {period.many}.", points=5
            ),
            Mistake(
                right.replace(f'ligne["annee"]{decade}', f'str(ligne["annee"]{decade})'),
                f"Les totaux sont justes ; mais les clés sont des textes, et une {period.one} est un entier.",
                points=5,
            ),
            Mistake(
                loop.format(f" / {span} * {span}", added),
                "`/` divise sans arrondir, et rend l’année : `//` garde la partie entière.",
                points=5,
            ),
            Mistake(
                loop.format(f" // {span}", added),
                f"Les totaux sont justes ; mais la {period.one} de 1957 est {start}, non {1957 // span} : il manque `* {span}`.",
                points=5,
            ),
            Mistake(
                loop.format(decade, 'total.get(cle, -ligne["nombre"]) + ligne["nombre"]'),
                f"Il manque la première ligne de chaque {period.one} : elle crée la clé, et doit compter aussi.",
                points=4,
            ),
            Mistake(
                loop.format(decade, 'ligne["nombre"]'),
                f"Chaque {period.one} ne garde que sa dernière ligne : il faut ajouter au compte d’avant.",
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


def _merge(year: int, other: int, sex: str, merged: _Merged, name: str) -> Question:
    rows = '{{ligne["prenom"]: ligne["nombre"] for ligne in table if ligne["annee"] == {} and ligne["sexe"] == "{}"}}'
    first, second = rows.format(year, sex), rows.format(other, sex)
    function = merged.function
    head = f"def {function}(avant, apres):\n    return "
    kept = f"nom for nom in {merged.walked} if {merged.condition}"
    is_out = " not in " in merged.condition
    walked, other_walked = merged.walked, "apres" if merged.walked == "avant" else "avant"
    backwards = Mistake(
        f"{head}sorted(nom for nom in {other_walked} if nom not in {walked})",
        "C’est l’autre sens : vous avez échangé les deux années.",
        points=3,
    )
    turned = kept.replace(" not in ", " in ") if is_out else kept.replace(" in apres", " not in apres")
    return Question(
        goal=8,
        minutes=5,
        points=6,
        text=(
            "Deux dictionnaires donnent, pour deux années, le nombre de naissances par prénom. Écrivez "
            f"`{function}(avant, apres)`, qui rend la **liste triée** des prénoms {merged.asked}."
        ),
        start=f"def {function}(avant, apres):\n    ...",
        solution=f"{head}sorted({kept})",
        probe=f"[{function}({first}, {second}), {function}({{'{name}': 1}}, {{}})]",
        returns="une liste de prénoms",
        rubric="Quatre points pour la condition, deux pour la liste triée.",
        mistakes=(
            Mistake(
                f"{head}sorted(set(avant) | set(apres))",
                f"Ce sont les prénoms de l’une ou de l’autre année ; on demande {merged.wanted}.",
                points=2,
            ),
            Mistake(
                f"{head}sorted({merged.walked})",
                "La condition manque : ce sont tous les prénoms de l’une des deux années.",
                points=2,
            ),
            Mistake(
                f"{head}[{kept}]",
                "Les prénoms sont les bons ; il reste à trier la liste.",
                points=4,
            ),
            Mistake(
                f"{head}sorted({turned})",
                f"Ce sont {merged.reversed} : la condition est retournée.",
                points=3,
            ),
            Mistake(
                f"{head}sorted(({kept}), reverse=True)",
                "Les prénoms sont les bons, mais triés à l’envers.",
                points=5,
            ),
            *([backwards] if is_out else []),
        ),
    )


def _as_integers(sex: str, read_as: tuple[str, str, str], name: str, untold: str) -> Question:
    # Les lignes, telles que `csv.DictReader` les aurait lues.
    read = "{{cle: str(valeur) for cle, valeur in ligne.items()}}"
    rows = f'[{read} for ligne in table if ligne["sexe"] == "{sex}" and ligne["prenom"] == "{{}}"]'
    function, column, other = read_as
    head = f"def {function}(lignes):\n"
    return Question(
        goal=6,
        minutes=5,
        points=4,
        text=(
            "Une ligne lue par `csv.DictReader` n’a que des textes. Écrivez "
            f"`{function}(lignes)`, qui reçoit une liste de ces lignes, et rend la **liste** de leurs `{column}`, **en entiers**, dans le même ordre. On l’essaiera sur les lignes "
            f"du prénom {name}, puis sur celles d’un autre."
        ),
        start=f"{head}    ...",
        solution=f'{head}    return [int(ligne["{column}"]) for ligne in lignes]',
        probe=f"[{function}({rows.format(name)}), {function}({rows.format(untold)})]",
        returns="une liste d’entiers",
        untold=1,
        rubric="Un point pour le parcours, un pour la clé, deux pour l’entier.",
        named=1,
        mistakes=(
            Mistake(
                f'{head}    return [ligne["{column}"] for ligne in lignes]',
                "Ce sont encore des textes : `int(…)` en fait des entiers.",
                points=2,
            ),
            Mistake(
                f'{head}    return [int(ligne["{other}"]) for ligne in lignes]',
                f"Ce sont {_PLURALS[other]} ; on demande {_PLURALS[column]}.",
                points=3,
            ),
            Mistake(
                f'{head}    return sum(int(ligne["{column}"]) for ligne in lignes)',
                "C’est leur somme ; on demande la liste.",
                points=3,
            ),
            Mistake(
                f'{head}    for ligne in lignes:\n        return [int(ligne["{column}"])]',
                "La lecture s’arrête à la première ligne : le `return` est dans la boucle.",
                points=2,
                early=True,
            ),
        ),
    )


def _out_of_range(column: str, first: int, other_first: int, last: int, other_last: int) -> Question:
    head = "def hors_domaine(table, debut, fin):\n"
    body = "    return len([ligne for ligne in table if {}])"
    value = f'ligne["{column}"]'
    right = f"{value} < debut or {value} > fin"
    return Question(
        goal=4,
        minutes=6,
        points=6,
        text=(
            "Un test de domaine : écrivez `hors_domaine(table, debut, fin)`, qui rend **combien** d’enregistrements ont "
            f"{_WORDS[column]} (`{column}`) qui n’est pas **de `debut` à `fin`**, ces deux valeurs comprises. On l’essaiera sur toute "
            f"la table, de {first} à {last}, puis sur d’autres valeurs."
        ),
        start=f"{head}    ...",
        solution=head + body.format(right),
        probe=f"[hors_domaine(table, {first}, {last}), hors_domaine(table, {other_first}, {other_last})]",
        returns="un nombre d’enregistrements",
        untold=1,
        rubric="Un point pour la colonne, un pour le compte, un pour chaque borne, deux pour leur lien.",
        named=1,
        mistakes=(
            Mistake(
                head + body.format(right.replace(" or ", " and ")),
                "Aucune valeur n’est à la fois avant `debut` et après `fin` : l’un ou l’autre suffit, `or`.",
                points=4,
            ),
            Mistake(
                head + body.format(f"{value} <= debut or {value} >= fin"),
                "`debut` et `fin` sont dans le domaine : les signes sont `<` et `>`.",
                points=5,
            ),
            Mistake(
                head + body.format(f"{value} < debut or {value} >= fin"),
                "Une des deux bornes est comptée hors du domaine : les signes sont `<` et `>`, et `range(debut, fin)` oublie `fin`.",
                points=5,
            ),
            Mistake(
                head + body.format(f"debut <= {value} <= fin"),
                "Ce sont les enregistrements du domaine ; on demande les autres.",
                points=4,
            ),
            Mistake(
                head + body.format(f"{value} < debut"),
                f"Il manque {_PLURALS[column]} d’après `fin`.",
                points=3,
            ),
            Mistake(
                head + body.format(f"{value} > fin"),
                f"Il manque {_PLURALS[column]} d’avant `debut`.",
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
