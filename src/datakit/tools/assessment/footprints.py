"""L’évaluation du numérique responsable : convertir, confronter deux sources, répartir une empreinte, comparer deux gestes."""

from typing import Any

from datakit.data.load import load
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
from figaudit.base.text import number

SETUP = """\
import datakit as dk

# Fabriquer un appareil, en kilogrammes de CO₂ équivalent (Nos Gestes Climat)
appareils = dk.load("numerique_appareils")
appareils = appareils[appareils.source == "Nos Gestes Climat"]
fabrication = appareils.set_index("appareil").fabrication_kg

# Un kWh d’électricité, en grammes, pays par pays : selon codecarbon, selon EcoLogits, et de combien ils s’écartent
pays = dk.load("electricite_pays")
pays["ecart"] = (pays.g_par_kwh - pays.g_par_kwh_ecologits).round(1)
grammes = pays.set_index("pays").g_par_kwh
pays[["pays", "g_par_kwh", "g_par_kwh_ecologits", "ecart"]].head(3)
"""

REMINDER = """\
`fabrication["écran"]` lit les kilogrammes d’un appareil, `grammes["France"]` les grammes d’un kWh. Mille watts pendant une heure \
font un kWh ; mille grammes, un kilogramme. `table[table.age > 12]` garde des lignes, `len(table)` les compte, \
`table.age.abs()` oublie le signe d’une colonne. `a / b / c` divise par b, puis par c. Les décimales suivent un point.
"""

_PRODUCING = 50  # TWh : un pays qui en produit autant est connu
_DIRTY = 60  # grammes par kWh, au moins : de quoi donner un nombre que l’on arrondit sans le perdre
_APART = (3, 60)  # grammes qui séparent deux sources
_FEWEST, _MOST = 5, 99  # pays que l’on compte
#: Les appareils de la table, et leur article ; l’atelier compte la télévision, le téléphone et l’ordinateur portable.
_DEVICES = {
    "console de salon": "une console de salon",
    "console portable": "une console portable",
    "enceinte": "une enceinte",
    "écran": "un écran",
    "imprimante": "une imprimante",
    "ordinateur fixe": "un ordinateur fixe",
    "tablette": "une tablette",
}


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur un pays, un écart et deux appareils tirés au sort."""
    country = draw.choice(_known(values["pays"]))
    watts, hours, days = draw.choice(range(20, 160, 10)), draw.randint(3, 9), draw.choice(range(150, 340, 10))
    shared, kept = draw.sample(list(_DEVICES), 2)
    years = draw.randint(3, 7)
    return [
        _usage(country, watts, hours, days),
        _sources(draw.choice(_gaps(values["pays"]))),
        _per_person(shared, draw.randint(4, 9), draw.randint(2, 5)),
        _longer(kept, years, years + draw.randint(2, 4)),
    ]


def _known(countries: Any) -> list[str]:
    """Les pays qui produisent beaucoup d’électricité, et dont un kWh pèse assez pour se voir."""
    kept = countries[(countries.production_twh >= _PRODUCING) & (countries.g_par_kwh >= _DIRTY)]
    return sorted(kept.pays)


def _gaps(countries: Any) -> list[float]:
    """Des écarts que la table contient : « plus de » et « au moins » y diffèrent."""
    apart = countries.ecart.abs()
    found = []
    for gap in sorted(set(apart)):
        count = int((apart > gap).sum())
        if _APART[0] <= gap <= _APART[1] and _FEWEST <= count <= _MOST:
            found.append(float(gap))
    return found


def _usage(country: str, watts: int, hours: int, days: int) -> Question:
    return Question(
        goal=1,
        minutes=5,
        points=3,
        text=(
            f"Un ordinateur demande **{watts} watts**. On s’en sert **{hours} heures** par jour, **{days} jours** par an, avec "
            f"l’électricité de ce pays : **{country}** (`grammes`). Combien de **kilogrammes** de CO₂ équivalent par an ? {ROUNDED}"
        ),
        start="reponse_1 = ____",
        solution=f'reponse_1 = {watts} * {hours} * {days} / 1000 * grammes["{country}"] / 1000',
        probe="reponse_1",
        rubric="Un point pour les kWh, un pour les grammes du pays, un pour les kilogrammes.",
        named=1,
        mistakes=(
            Mistake(
                f'reponse_1 = {watts} * {hours} * {days} / 1000 * grammes["{country}"]',
                "Ce sont des grammes ; on demande des kilogrammes.",
                points=2,
            ),
            Mistake(
                f'reponse_1 = {watts} * {hours} * {days} * grammes["{country}"]',
                "Il manque deux conversions : des watts aux kilowatts, des grammes aux kilogrammes.",
                points=1,
            ),
            Mistake(
                f'reponse_1 = {watts} * {hours} / 1000 * grammes["{country}"] / 1000',
                "C’est un seul jour : il manque les jours de l’année.",
                points=2,
            ),
            Mistake(
                f'reponse_1 = {watts} * {hours} * 365 / 1000 * grammes["{country}"] / 1000',
                f"On s’en sert {days} jours par an, et non 365.",
                points=2,
            ),
            Mistake(
                f'reponse_1 = {watts} * {days} / 1000 * grammes["{country}"] / 1000',
                "C’est une heure par jour : il manque les heures.",
                points=2,
            ),
            Mistake(
                f"reponse_1 = {watts} * {hours} * {days} / 1000",
                "Ce sont des kWh ; il reste à les multiplier par les grammes de ce pays.",
                points=1,
            ),
        ),
    )


def _sources(gap: float) -> Question:
    said = number(gap, 1)
    return Question(
        goal=2,
        minutes=5,
        points=3,
        text=(
            "Deux sources disent combien de grammes émet un kWh de chaque pays ; la colonne `ecart` de `pays` dit de combien, avec "
            f"son signe. Pour combien de pays s’écartent-elles de **plus de {said} grammes**, dans un sens **ou dans l’autre** ?"
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = len(pays[pays.ecart.abs() > {gap}])",
        probe="reponse_2",
        rubric="Un point pour le signe oublié (`abs`), un pour le seuil, un pour le nombre de lignes.",
        mistakes=(
            Mistake(
                f"reponse_2 = len(pays[pays.ecart > {gap}])",
                "Ce sont les écarts d’un seul côté : les autres sont négatifs. Oubliez le signe.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = len(pays[pays.ecart < -{gap}])",
                "Ce sont les écarts d’un seul côté : il manque les positifs.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = len(pays[pays.ecart.abs() >= {gap}])",
                f"« Plus de {said} » ne compte pas {said} lui-même : le signe est `>`.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = len(pays[pays.ecart.abs() < {gap}])",
                "Ce sont les pays où les deux sources se suivent : le signe est retourné.",
                points=1,
            ),
            Mistake(
                "reponse_2 = len(pays)",
                "Ce sont tous les pays : il manque la condition.",
            ),
        ),
    )


def _per_person(device: str, years: int, people: int) -> Question:
    made = f'fabrication["{device}"]'
    return Question(
        goal=3,
        minutes=5,
        points=3,
        text=(
            f"On fabrique **{_DEVICES[device]}** (`{device}`), que **{people} personnes** partagent **{years} ans**. Combien de "
            f"**kilogrammes** de fabrication **par an et par personne** ? {ROUNDED}"
        ),
        start="reponse_3 = ____",
        solution=f"reponse_3 = {made} / {years} / {people}",
        probe="reponse_3",
        rubric="Un point pour l’appareil, un par division (les années, les personnes).",
        named=1,
        mistakes=(
            Mistake(
                f"reponse_3 = {made} / {years}",
                "C’est par an ; il reste à partager entre les personnes.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = {made} / {people}",
                "C’est par personne ; il reste à répartir sur les années.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = {made} / {years} * {people}",
                "À plusieurs, chaque personne en porte moins : divisez deux fois.",
                points=2,
            ),
            Mistake(
                f"reponse_3 = {made} / ({years} + {people})",
                "Des années ne s’ajoutent pas à des personnes : divisez par l’un, puis par l’autre.",
                points=1,
            ),
            Mistake(f"reponse_3 = {made}", "C’est toute la fabrication : rien n’y est réparti.", points=1),
        ),
    )


def _longer(device: str, short: int, long: int) -> Question:
    made = f'fabrication["{device}"]'
    return Question(
        goal=4,
        minutes=5,
        points=3,
        text=(
            f"Un geste : garder **{_DEVICES[device]}** (`{device}`) **{long} ans**, au lieu de **{short}**. Sa fabrication se "
            f"répartit sur ces années. Combien de **kilogrammes par an** ce geste évite-t-il ? {ROUNDED}"
        ),
        start="reponse_4 = ____",
        solution=f"reponse_4 = {made} / {short} - {made} / {long}",
        probe="reponse_4",
        rubric="Un point par répartition (courte, longue), un pour leur différence dans le bon sens.",
        mistakes=(
            Mistake(
                f"reponse_4 = {made} / {long} - {made} / {short}",
                "Le signe est retourné : on évite ce que l’on aurait émis, moins ce que l’on émet.",
                points=2,
            ),
            Mistake(
                f"reponse_4 = {made} / {long - short}",
                "Divisez d’abord par chaque durée ; la différence vient ensuite.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = {made} / {short}",
                "C’est ce que coûte une année sans le geste ; il reste à ôter ce qu’elle coûte avec.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = {made} / {long}",
                "C’est ce que coûte une année avec le geste ; on demande ce qu’il évite.",
                points=1,
            ),
            Mistake(
                f"reponse_4 = {made} - {made} / {long}",
                f"Sans le geste aussi, la fabrication se répartit : sur {short} ans.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Quatre questions sur papier : des kWh, deux sources, une part, deux fourchettes."""
    return [_energy(draw), _disagreement(draw), _share(draw), _ranking(draw)]


def _energy(draw: Draw) -> Choice:
    watts, hours = draw.choice([40, 60, 70, 80, 110, 120, 150]), draw.choice([3, 4, 6, 7, 9])
    days = draw.choice([120, 180, 220, 240, 260])
    return Choice(
        goal=1,
        points=2,
        text=(
            f"Un appareil de {watts} watts sert {hours} heures par jour, {days} jours par an. Combien de kWh en un an ?"
        ),
        right=Option(
            f"{number(watts * hours * days / 1000, 1)} kWh",
            "Oui : des watts, des heures, des jours, divisés par mille.",
        ),
        wrong=(
            Option(
                f"{number(watts * days / 1000, 1)} kWh", "C’est une heure par jour : il manque les heures."
            ),
            Option(
                f"{number(watts * 24 * days / 1000, 1)} kWh",
                "C’est branché jour et nuit ; ici, quelques heures par jour.",
            ),
            Option(f"{number(watts * hours * 365 / 1000, 1)} kWh", f"Ici, {days} jours par an, et non 365."),
        ),
    )


def _disagreement(draw: Draw) -> Choice:
    usages = load("numerique_usages")
    videos = usages[usages.sujet == "une heure de vidéo en ligne"].set_index("source")
    # Un auteur qui s’est corrigé : son premier chiffre n’est plus le sien.
    alive = [name for name in videos.index if f"{name}, corrigé" not in videos.index]
    one, other = draw.sample(alive, 2)
    said = [f"{name} : {number(videos.valeur[name])} grammes" for name in (one, other)]
    return Choice(
        goal=2,
        points=2,
        text=(
            f"Combien émet une heure de vidéo en ligne ?\n{said[0]} ; {said[1]}.\n\nQue regarder d’abord, avant d’en citer un ?"
        ),
        right=Option(
            "ce que chacun a compté, et quand", "Oui : le périmètre et la date vont avec le chiffre."
        ),
        wrong=(
            Option("lequel est le plus petit", "Un chiffre n’est pas juste parce qu’il rassure."),
            Option(
                "la moyenne de ces deux chiffres", "La moyenne de deux choses différentes n’en est aucune."
            ),
            Option("lequel a été le plus souvent cité", "Un chiffre répété n’est pas un chiffre vérifié."),
        ),
    )


def _share(draw: Draw) -> Choice:
    years, people = draw.sample([2, 3, 4, 5, 6], 2)
    each = draw.choice([3, 4, 5, 7, 8])
    made = each * years * people
    return Choice(
        goal=3,
        points=2,
        text=(
            f"Fabriquer un appareil aurait émis {made} kg de CO₂ équivalent. Un foyer de {people} personnes s’en sert {years} ans. "
            "Combien de kg par an, pour tout le foyer ?"
        ),
        right=Option(f"{each * people} kg", "Oui : répartis sur les années."),
        wrong=(
            Option(f"{each} kg", "C’est par an et par personne ; on demande pour tout le foyer."),
            Option(f"{each * years} kg", "C’est par personne, pour toutes les années."),
            Option(f"{made} kg", "C’est toute la fabrication : rien n’y est réparti."),
        ),
    )


def _ranking(draw: Draw) -> Choice:
    """Trois gestes, dont deux se chevauchent : le plus grand nombre ne dit pas lesquels."""
    names = [
        "garder son écran",
        "éteindre la box",
        "couper les veilles",
        "réparer sa console",
        "partager l’imprimante",
        "baisser la résolution",
    ]
    one, other, alone = draw.sample(names, 3)
    low = draw.randint(13, 19)
    top = low + draw.randint(6, 12)
    next_low = top - draw.randint(2, 4)
    next_top = top + draw.randint(4, 9)
    far_low, far_top = draw.choice([(next_top + 3, next_top + 10), (low - 10, low - 3)])
    ranges = {one: (low, top), other: (next_low, next_top), alone: (far_low, far_top)}
    told = sorted(f"{name} : de {least} à {most} kg" for name, (least, most) in ranges.items())
    overlap = "Les fourchettes de ces deux gestes ne se chevauchent pas : ils se classent."
    return Choice(
        goal=4,
        points=2,
        text=(
            "Trois gestes, et ce qu’ils évitent par an, de la source la plus basse à la plus haute :\n"
            + " ;\n".join(told)
            + ".\n\nLesquels ne peut-on pas classer l’un par rapport à l’autre ?"
        ),
        right=Option(
            f"« {one} » et « {other} »",
            "Oui : leurs fourchettes se chevauchent, selon la source l’un ou l’autre.",
        ),
        wrong=(
            Option(f"« {one} » et « {alone} »", overlap),
            Option(f"« {other} » et « {alone} »", overlap),
            Option(
                "aucun : on peut les classer tous les trois",
                "Les fourchettes se chevauchent-elles ? C’est ce qui décide.",
            ),
        ),
    )


SUBJECT = Subject("16-numerique-responsable", SETUP, questions, choices, REMINDER)
