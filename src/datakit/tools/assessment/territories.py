"""L’évaluation de l’atelier des cartes : des classes, un ratio, des bornes, sur un département tiré au sort ; lire une carte, sur papier."""

from typing import Any

from datakit.tools.assessment.names import REMINDER
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
from figaudit.base.text import listing, number

SETUP = """\
import datakit as dk

communes = dk.load("communes_france")  # une ligne : une commune, son département, sa population, sa superficie en km²
communes = communes[communes.commune_actuelle.isna()]  # les communes d’aujourd’hui
communes["densite"] = communes.population_2023 / communes.superficie_km2  # de chaque commune
communes.head(3)
"""

CLASSES = """\
`dk.maps.classes(table.colonne, "equal", 5)` découpe une colonne en cinq classes ; `.counts` en donne les effectifs, de la \
plus basse à la plus haute : `.counts[0]` est celui de la première.
"""

# Communes d’un département tiré : de quoi chercher, sans que l’un soit plus facile qu’un autre.
_FEW = 200
_MANY = 600
_BOUNDS = range(150, 1210, 10)  # habitants où commence ou finit une classe
_WIDEST = 3  # fois plus d’habitants en haut de la classe qu’en bas
_NARROWEST = 1.5
_COUNTS = (4, 5, 6)  # classes


def questions(draw: Draw, values: Values) -> list[Question]:
    """Trois questions sur un département tiré au sort : une méthode, un ratio, une classe."""
    communes = values["communes"]
    sizes = communes.departement.value_counts()
    code = draw.choice(sorted(sizes[(sizes >= _FEW) & (sizes <= _MANY)].index))
    low, high = draw.choice(_classes(communes[communes.departement == code]))
    here = f'communes[communes.departement == "{code}"]'
    return [_cut(code, here, draw.choice(_COUNTS)), _dense(code, here), _class(code, here, low, high)]


def _classes(communes: Any) -> list[tuple[int, int]]:
    """Les classes de ce département dont chaque borne est la population d’une de ses communes.

    Sans commune sur une borne, `<` et `<=` rendraient le même nombre : un signe faux serait juste par chance.
    """
    bounds = sorted({int(one) for one in communes.population_2023 if one in _BOUNDS})
    pairs = [(low, high) for low in bounds for high in bounds]
    return [(low, high) for low, high in pairs if _NARROWEST <= high / low <= _WIDEST]


def _cut(code: str, here: str, count: int) -> Question:
    row = f"ici = {here}\n"
    cut = "reponse_1 = dk.maps.classes({}.densite, {}, {}).counts[{}]"
    return Question(
        goal=2,
        minutes=6,
        points=3,
        text=(
            f"Une carte coupe la `densite` des communes du département **{code}** en **{count} classes d’amplitudes égales** "
            '(`"equal"`). Combien de communes la première classe, la moins dense, contient-elle ?'
        ),
        start="reponse_1 = ____",
        solution=row + cut.format("ici", '"equal"', count, 0),
        probe="reponse_1",
        holes=f"ici = communes[communes.departement == ____]\n{cut.format('ici', '____', '____', 0)}",
        rubric="Un point pour le département, un pour le découpage, un pour l’effectif de la première classe.",
        mistakes=(
            Mistake(
                row + cut.format("ici", '"quantiles"', count, 0),
                "Ce sont les quantiles, qui mettent autant de communes dans chaque classe ; on demande des amplitudes égales.",
                points=2,
            ),
            Mistake(
                row + cut.format("ici", '"equal"', count, -1),
                "C’est la dernière classe, la plus dense : la première est `counts[0]`.",
                points=2,
            ),
            Mistake(
                cut.format("communes", '"equal"', count, 0),
                "C’est toute la France : il manque le département.",
                points=2,
            ),
            Mistake(
                f"{row}reponse_1 = len(ici)",
                "Ce sont toutes les communes du département : il reste à les couper en classes.",
                points=1,
            ),
        ),
    )


def _dense(code: str, here: str) -> Question:
    density = f"{here}.population_2023.sum() / {here}.superficie_km2.sum()"
    return Question(
        goal=1,
        minutes=6,
        points=4,
        text=(
            f"Quelle est la **densité** du département **{code}** : ses habitants de 2023, par km² ? "
            f"C’est un ratio, que l’on peut peindre en aplats. {ROUNDED}"
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = {density}",
        probe="reponse_2",
        # la colonne de chaque somme est un trou : un rapport retourné se fait encore
        holes=("ici = communes[communes.departement == ____]\nreponse_2 = ici[____].sum() / ici[____].sum()"),
        rubric="Un point pour le département, un pour la somme des habitants, un pour celle des surfaces, un pour la division.",
        mistakes=(
            Mistake(
                f"reponse_2 = ({here}.population_2023 / {here}.superficie_km2).mean()",
                "C’est la moyenne des densités : une petite commune y pèse autant qu’une grande. Divisez les sommes.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = {here}.superficie_km2.sum() / {here}.population_2023.sum()",
                "C’est retourné : des km² par habitant.",
                points=3,
            ),
            Mistake(
                f"reponse_2 = {here}.population_2023.sum()",
                "C’est le stock ; il reste à le rapporter à la surface.",
                points=2,
            ),
        ),
    )


def _class(code: str, here: str, low: int, high: int) -> Question:
    return Question(
        goal=2,
        minutes=6,
        points=3,
        text=(
            f"Une classe d’une carte va de **{low} à moins de {high}** habitants (2023). "
            f"Combien de communes du département **{code}** y sont ?"
        ),
        start="reponse_3 = ____",
        solution=(
            f"dedans = (communes.population_2023 >= {low}) & (communes.population_2023 < {high})\n"
            f'reponse_3 = len(communes[dedans & (communes.departement == "{code}")])'
        ),
        probe="reponse_3",
        rubric="Un point par borne (la première comprise, la seconde non), un pour le département.",
        mistakes=(
            Mistake(
                f"reponse_3 = len({here}[({here}.population_2023 >= {low}) & ({here}.population_2023 <= {high})])",
                f"« Moins de {high} » ne compte pas {high} lui-même : le signe est `<`.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = len({here}[({here}.population_2023 > {low}) & ({here}.population_2023 < {high})])",
                f"« De {low} » compte {low} lui-même : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = len({here}[{here}.population_2023 >= {low}])",
                "Il manque la borne du haut.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = len(communes[(communes.population_2023 >= {low}) & (communes.population_2023 < {high})])",
                "C’est toute la France : il manque le département.",
                points=2,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Six questions sur papier, une par objectif : forme, borne, signature, palette, case vide, projection."""
    return [
        _shape(draw),
        _bound(draw),
        _signature(draw),
        _palette(draw),
        _missing(draw),
        _mercator(draw),
    ]


def _shape(draw: Draw) -> Choice:
    stock, ratio = draw.choice(
        [
            ("le nombre de médecins", "les médecins pour 1 000 habitants"),
            ("le nombre de logements vides", "la part de logements vides"),
            ("la population", "la densité de population"),
        ]
    )
    return Choice(
        goal=1,
        points=2,
        text=f"Pour montrer {stock} de chaque commune, quelle carte choisir ?",
        right=Option("des cercles dont l’aire suit le nombre", "Oui : un stock se montre par des aires."),
        wrong=(
            Option("des communes peintes, plus foncées quand le nombre est grand", f"L’œil lirait {ratio}."),
            Option(
                "des cercles dont le rayon suit le nombre",
                "Deux fois plus y paraîtrait quatre fois plus.",
            ),
            Option("une couleur au hasard par commune", "Une couleur sans ordre ne dit aucune quantité."),
        ),
    )


def _bound(draw: Draw) -> Choice:
    low = draw.choice([100, 200, 300])
    high = low + draw.choice([50, 100, 150])
    return Choice(
        goal=2,
        points=2,
        text=f"La légende dit « de {low} à moins de {high} ». Laquelle de ces valeurs n’est pas dans la classe ?",
        right=Option(str(high), f"Oui : « moins de {high} » ne compte pas {high}."),
        wrong=(
            Option(str(low), f"« De {low} » compte {low} lui-même."),
            Option(str(high - 1), f"{high - 1} est moins que {high}."),
            Option(str(low + 1), f"{low + 1} est entre les deux bornes."),
        ),
    )


def _signature(draw: Draw) -> Choice:
    low, middle, high = draw.choice([(20, 60, 900), (40, 120, 2200), (15, 80, 1500)])
    told = {
        "la source": "Insee et IGN",
        "la date": str(draw.choice([2018, 2021, 2023])),
        "l’unité": "habitants par km²",
        "les bornes": f"de 0 à {low}, {middle}, puis {number(high)}",
    }
    missing = draw.choice(list(told))
    shown = [f"« {words} »" for name, words in told.items() if name != missing]
    return Choice(
        goal=3,
        points=2,
        text=f"Autour d’une carte, on lit {listing(shown)}. Que lui manque-t-il pour que l’on puisse la discuter ?",
        right=Option(missing, "Oui : sans cela, personne ne peut refaire la carte, ni la contredire."),
        wrong=tuple(
            Option(name, f"On peut déjà lire ceci : « {words} ».")
            for name, words in told.items()
            if name != missing
        ),
    )


def _palette(draw: Draw) -> Choice:
    one = Option(
        "une seule teinte, du clair au foncé", "Elle confond une perte et un gain : zéro n’y est plus."
    )
    two = Option(
        "deux teintes séparées à zéro", "Aucune de ces valeurs n’est sous zéro : un seul camp, une teinte."
    )
    loss, gain = draw.randint(3, 9), draw.randint(5, 15)
    is_two_sided = draw.choice([True, False])
    if is_two_sided:
        asked = draw.choice(["du nombre d’habitants", "du nombre d’emplois", "du prix des logements"])
        asked = f"l’évolution {asked}, de −{loss} % à +{gain} %"
    else:
        asked = draw.choice(["de logements vides", "de moins de 20 ans", "de forêt"])
        asked = f"la part {asked}, de {loss} % à {loss + gain} %"
    right, other = (two, one) if is_two_sided else (one, two)
    return Choice(
        goal=4,
        points=2,
        text=f"Une carte montre {asked}. Quelle palette prendre ?",
        right=Option(right.text, "Oui : deux teintes quand zéro sépare deux camps, une seule sinon."),
        wrong=(
            other,
            Option(
                "un arc-en-ciel, le plus vif possible",
                "Un arc-en-ciel n’a pas d’ordre : où est le plus grand ?",
            ),
            Option(
                "du rouge au vert, comme un feu",
                "Le rouge et le vert se confondent pour environ un homme sur douze en Europe.",
            ),
        ),
    )


def _missing(draw: Draw) -> Choice:
    what = draw.choice(["défibrillateurs", "bancs publics", "fontaines", "bornes de recharge"])
    return Choice(
        goal=7,
        points=1,
        text=f"Sur une carte des {what}, une commune est hachurée : « donnée manquante ». Combien y en a-t-il ?",
        right=Option("on ne le sait pas", "Oui : personne ne l’a compté, et la carte le dit."),
        wrong=(
            Option("zéro", "Zéro est un nombre que l’on a compté ; ici, personne n’a compté."),
            Option(
                "moins que dans les communes voisines",
                "Rien ne le dit : la hachure n’est pas une valeur basse.",
            ),
            Option(
                "autant que dans les communes voisines",
                "Ce serait inventer une valeur que personne n’a relevée.",
            ),
        ),
    )


def _mercator(draw: Draw) -> Choice:
    north, south = draw.choice(
        [("le Groenland", "l’Afrique"), ("la Scandinavie", "l’Inde"), ("l’Alaska", "le Brésil")]
    )
    return Choice(
        goal=5,
        points=1,
        text=f"Sur une carte du monde, en projection de Mercator, {north} et {south} paraissent de tailles voisines. Pourquoi ?",
        right=Option(
            "elle agrandit ce qui est loin de l’équateur",
            "Oui : Mercator garde les angles, et non les surfaces.",
        ),
        wrong=(
            Option(
                "leurs surfaces sont presque égales",
                f"Mesurées sur le globe, elles en sont loin : {south} l’emporte.",
            ),
            Option(
                "la carte date d’une époque où l’on mesurait mal la Terre",
                "La projection la plus récente déforme aussi : la Terre est ronde.",
            ),
            Option(
                "la légende a de mauvaises bornes", "Les bornes changent les couleurs, et non les surfaces."
            ),
        ),
    )


SUBJECT = Subject("03-cartes", SETUP, questions, choices, f"{REMINDER.strip()} {CLASSES}")
