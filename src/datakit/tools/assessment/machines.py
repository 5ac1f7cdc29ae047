"""L’évaluation de l’atelier de l’intelligence artificielle : prédire en comptant, le hasard, un voisin, deux justices."""

from typing import Any

from datakit.subjects.factfulness import luck
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
import numpy as np
import pandas as pd
import datakit as dk

# Des romans, chacun d’une seule traite
romans = dk.load("romans_textes").groupby("roman").texte.agg(" ".join)

# Dix mille salles répondent à pile ou face : leurs bonnes réponses. Une colonne : combien de passages on leur a lus
hasard = pd.DataFrame({n: np.random.default_rng(n).binomial(n, 0.5, 10_000) for n in (8, 12, 14, 16, 18, 20)})

# Une ligne, un manchot : ses colonnes `bec_longueur_mm`, `bec_epaisseur_mm` et `masse_g`
manchots = dk.load("manchots").dropna(subset=["bec_longueur_mm"]).reset_index(drop=True)
manchots["masse_g"] = manchots.masse_g.astype(int)

# Une ligne : combien de personnes d’un groupe ont eu ce score, et ont été arrêtées de nouveau (1) ou non (0)
compas = dk.load("compas_effectifs")
compas.head(3)
"""

REMINDER = """\
`texte.count("ab")` compte les « ab » d’un texte. `table[table.age == 12]` garde des lignes, `table[table.ville == "Lyon"]` aussi : un texte se met entre guillemets ; `>=` veut dire « au moins », `<` \
« moins de » ; deux conditions, chacune entre parenthèses, se relient par `&`. `table.age.sum()` additionne une colonne. La \
moyenne d’une condition est la part de ses vrais : `(hasard[12] == 6).mean()`. `** 2` met au carré ; `distances.idxmin()` donne \
l’étiquette de la plus petite valeur, et `table.nom[12]` le nom de la ligne 12. Les décimales suivent un point.
"""

_BOOKS = ("Docteur Oméga", "La Petite Jeanne")  # l’atelier lit le troisième
# Deux signes différents, et ce qui les suit : ni trop rare, ni presque sûr. L’atelier a compté « qu » et « ch ».
_STARTS = ("ma", "pr", "tr", "co", "en", "le", "ve", "di", "po", "so", "bl", "vo", "la", "ge", "pl")
_NEXT = "aeioulnrst"
_OFTEN = (4, 60)  # fois sur cent
_LIKELY = (
    0.01,
    0.4,
)  # ce que le hasard réussit assez souvent pour qu’une salle n’ait rien prouvé, ou presque jamais
_THRESHOLDS = (2, 3, 4, 6, 7, 8, 9)  # l’atelier met l’alerte à 5
_GROUPS = ("afro-américain", "blanc", "autre")
_LENGTHS = (390, 540)  # dixièmes de millimètre d’un bec inconnu
_DEPTHS = (145, 205)
_NEARER = 0.05  # carré de millimètre qui sépare le plus proche voisin du suivant, au moins


def questions(draw: Draw, values: Values) -> list[Question]:
    """Quatre questions sur une lettre, un score, un bec et un seuil tirés au sort."""
    book, start, after = _letters(draw, values)
    passages, right = draw.choice(_scores(values["hasard"]))
    return [
        _next_letter(book, start, after),
        _by_luck(passages, right),
        _nearest(*_beak(draw, values["manchots"])),
        _missed(draw.choice(_GROUPS), draw.choice(_THRESHOLDS)),
    ]


def _letters(draw: Draw, values: Values) -> tuple[str, str, str]:
    """Un livre, deux signes, et une lettre qui les suit ni trop rarement, ni presque toujours."""
    while True:
        book, start, after = draw.choice(_BOOKS), draw.choice(_STARTS), draw.choice(_NEXT)
        text = values["romans"][book]
        share = 100 * text.count(start + after) / text.count(start)
        if _OFTEN[0] <= share <= _OFTEN[1]:
            return book, start, after


def _scores(luck_alone: Any) -> list[tuple[int, int]]:
    """Combien de passages, et un score que le hasard seul atteint parfois."""
    found = []
    for passages in luck_alone.columns:
        for right in range(passages // 2, passages):
            share = (luck_alone[passages] >= right).mean()
            if _LIKELY[0] <= share <= _LIKELY[1]:
                found.append((int(passages), right))
    return found


def _beak(draw: Draw, penguins: Any) -> tuple[float, float]:
    """Un bec inconnu, dont un seul manchot est le plus proche voisin."""
    while True:
        length, depth = draw.randint(*_LENGTHS) / 10, draw.randint(*_DEPTHS) / 10
        distances = (penguins.bec_longueur_mm - length) ** 2 + (penguins.bec_epaisseur_mm - depth) ** 2
        first, second = distances.nsmallest(2)
        if second - first >= _NEARER:
            return length, depth


def _next_letter(book: str, start: str, after: str) -> Question:
    read = f'texte = romans["{book}"]\n'
    return Question(
        goal=1,
        minutes=4,
        points=3,
        text=(
            f'Dans le texte de `romans["{book}"]`, sur **cent** fois où l’on lit « {start} », combien de fois vient ensuite '
            f"un « {after} » ? {ROUNDED}"
        ),
        start="reponse_1 = ____",
        solution=f'{read}reponse_1 = 100 * texte.count("{start}{after}") / texte.count("{start}")',
        probe="reponse_1",
        rubric="Un point par compte (les trois signes, les deux premiers), un pour leur rapport, sur cent.",
        takes_up=("q1",),
        mistakes=(
            Mistake(
                f'{read}reponse_1 = texte.count("{start}{after}") / texte.count("{start}")',
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f'{read}reponse_1 = texte.count("{start}{after}")',
                f"C’est le nombre de « {start}{after} » ; il reste à le rapporter au nombre de « {start} ».",
                points=1,
            ),
            Mistake(
                f'{read}reponse_1 = 100 * texte.count("{start}") / texte.count("{start}{after}")',
                f"Le rapport est à l’envers : on divise les « {start}{after} » par les « {start} », qui sont le tout.",
                points=2,
            ),
            Mistake(
                f'{read}reponse_1 = 100 * texte.count("{start}{after}") / len(texte)',
                f"Vous avez divisé par tous les signes du roman : le tout, ce sont les « {start} ».",
                points=1,
            ),
            Mistake(
                f'{read}reponse_1 = 100 * texte.count("{start}{after}") / texte.count("{after}")',
                f"Vous avez divisé par tous les « {after} » : le tout, ce sont les « {start} ».",
                points=1,
            ),
            Mistake(
                f'{read}reponse_1 = 100 * texte.count("{after}") / texte.count("{start}")',
                f"Vous avez compté tous les « {after} » : on ne veut que ceux qui suivent « {start} ».",
                points=1,
            ),
        ),
    )


def _by_luck(passages: int, right: int) -> Question:
    scores = f"hasard[{passages}]"
    return Question(
        goal=2,
        minutes=4,
        points=3,
        text=(
            f"Une salle a lu **{passages}** passages, et reconnu **{right}** fois qui l’avait écrit. Parmi les dix mille salles "
            f"de `{scores}`, qui répondent à pile ou face, combien **sur cent** font aussi bien, ou mieux ? {ROUNDED}"
        ),
        start="reponse_2 = ____",
        solution=f"reponse_2 = 100 * ({scores} >= {right}).mean()",
        probe="reponse_2",
        rubric="Un point pour la colonne, un pour « aussi bien, ou mieux », un pour la part, sur cent.",
        takes_up=("q2",),
        mistakes=(
            Mistake(
                f"reponse_2 = 100 * ({scores} > {right}).mean()",
                f"« Aussi bien » compte {right} lui-même : le signe est `>=`.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = 100 * ({scores} == {right}).mean()",
                f"Ce sont les salles à {right} tout juste : il manque celles qui font mieux.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = 100 * ({scores} < {right}).mean()",
                "Ce sont les salles qui font moins bien : le signe est retourné.",
                points=1,
            ),
            Mistake(
                f"reponse_2 = ({scores} >= {right}).sum()",
                "C’est un nombre de salles ; on demande combien sur cent.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = ({scores} >= {right}).mean()",
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f"reponse_2 = 100 * {right} / {passages}",
                "Ce sont les bonnes réponses de cette salle ; on demande ce que fait le hasard.",
            ),
        ),
    )


def _nearest(length: float, depth: float) -> Question:
    by_length = f"(manchots.bec_longueur_mm - {length})"
    by_depth = f"(manchots.bec_epaisseur_mm - {depth})"
    return Question(
        goal=3,
        minutes=6,
        points=3,
        text=(
            f"Un bec inconnu fait **{_said(length)} mm** de long et **{_said(depth)} mm** d’épaisseur. Le plus proche voisin sait "
            "aussi prédire un nombre : quelle **masse**, en grammes, la machine annonce-t-elle, celle du manchot au bec le plus "
            "ressemblant ? La distance est, comme dans l’atelier, la somme des carrés des deux écarts."
        ),
        start="reponse_3 = ____",
        solution=(
            f"distances = {by_length} ** 2 + {by_depth} ** 2\nreponse_3 = manchots.masse_g[distances.idxmin()]"
        ),
        probe="reponse_3",
        rubric="Un point pour les deux écarts au carré, un pour la plus petite distance, un pour la masse de cet oiseau.",
        takes_up=("q3",),
        mistakes=(
            Mistake(
                f"distances = {by_length} ** 2 + {by_depth} ** 2\nreponse_3 = manchots.masse_g[distances.idxmax()]",
                "C’est l’oiseau le plus éloigné : prenez la plus petite distance.",
                points=2,
            ),
            Mistake(
                f"distances = {by_length} ** 2\nreponse_3 = manchots.masse_g[distances.idxmin()]",
                "L’épaisseur n’est pas regardée : additionnez les deux carrés.",
                points=2,
            ),
            Mistake(
                f"distances = {by_depth} ** 2\nreponse_3 = manchots.masse_g[distances.idxmin()]",
                "La longueur n’est pas regardée : additionnez les deux carrés.",
                points=2,
            ),
            Mistake(
                f"distances = {by_length} + {by_depth}\nreponse_3 = manchots.masse_g[distances.idxmin()]",
                "Sans carrés, un bec bien plus petit passe pour le plus proche : ses écarts sont négatifs.",
                points=1,
            ),
            Mistake(
                f"distances = {by_length} ** 2 + {by_depth} ** 2\nreponse_3 = distances.idxmin()",
                "C’est l’étiquette de l’oiseau ; on demande sa masse.",
                points=2,
            ),
            Mistake(
                "reponse_3 = manchots.masse_g.mean()",
                "C’est la masse moyenne : rien n’y regarde le bec.",
            ),
        ),
    )


def _said(value: float) -> str:
    """Un nombre à une décimale, avec sa virgule."""
    return f"{value:.1f}".replace(".", ",")


def _missed(group: str, threshold: int) -> Question:
    head = f'groupe = compas[(compas.groupe == "{group}") & (compas.recidive_2_ans == 1)]\n'
    everyone = f'groupe = compas[compas.groupe == "{group}"]\n'
    return Question(
        goal=5,
        minutes=6,
        points=3,
        text=(
            f"L’alerte tombe à partir d’un score de **{threshold}**. Dans le groupe « **{group}** », parmi les personnes arrêtées "
            f"de nouveau, combien **sur cent** n’avaient pas reçu d’alerte ? {ROUNDED}"
        ),
        start="reponse_4 = ____",
        solution=(
            f"{head}reponse_4 = 100 * groupe[groupe.score < {threshold}].personnes.sum() / groupe.personnes.sum()"
        ),
        probe="reponse_4",
        rubric="Un point pour les conditions (le groupe, arrêtées de nouveau), un pour le score, un pour la part sur cent.",
        takes_up=("q4",),
        mistakes=(
            Mistake(
                f"{head}reponse_4 = 100 * groupe[groupe.score <= {threshold}].personnes.sum() / groupe.personnes.sum()",
                f"À {threshold}, l’alerte tombe déjà : sans alerte, c’est moins de {threshold} (`<`).",
                points=2,
            ),
            Mistake(
                f"{head}reponse_4 = 100 * groupe[groupe.score >= {threshold}].personnes.sum() / groupe.personnes.sum()",
                "Ce sont celles qui ont reçu une alerte ; on demande les autres.",
                points=2,
            ),
            Mistake(
                f"{everyone}reponse_4 = 100 * groupe[groupe.score < {threshold}].personnes.sum() / groupe.personnes.sum()",
                "C’est tout le groupe : il manque la condition « arrêtées de nouveau ».",
                points=1,
            ),
            Mistake(
                f"{head}tous = compas[compas.groupe == '{group}']\n"
                f"reponse_4 = 100 * groupe[groupe.score < {threshold}].personnes.sum() / tous.personnes.sum()",
                "Vous avez divisé par tout le groupe : le tout, ce sont les personnes arrêtées de nouveau.",
                points=2,
            ),
            Mistake(
                f"groupe = compas[compas.recidive_2_ans == 1]\n"
                f"reponse_4 = 100 * groupe[groupe.score < {threshold}].personnes.sum() / groupe.personnes.sum()",
                "Ce sont tous les groupes : il manque la condition sur le groupe.",
                points=1,
            ),
            Mistake(
                f"{head}reponse_4 = 100 * len(groupe[groupe.score < {threshold}]) / len(groupe)",
                "Vous avez compté des lignes : une ligne réunit des personnes, que dit la colonne `personnes`.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_4 = groupe[groupe.score < {threshold}].personnes.sum() / groupe.personnes.sum()",
                "C’est juste, entre 0 et 1 ; on demandait combien sur cent.",
                points=2,
            ),
            Mistake(
                f"{head}reponse_4 = groupe[groupe.score < {threshold}].personnes.sum()",
                "C’est un nombre de personnes ; on demande combien sur cent.",
                points=1,
            ),
        ),
    )


def choices(draw: Draw, values: Values) -> list[Choice]:
    """Cinq questions sur papier : le hasard, un voisin, deux justices, des alertes à tort, ChatGPT."""
    return [_against_luck(draw), _neighbour(draw), _two_justices(draw), _false_alarms(draw), _large(draw)]


def _against_luck(draw: Draw) -> Choice:
    is_rare = draw.choice([True, False])
    passages, right, times = draw.choice(_rare_scores(is_rare))
    able = "elle fait mieux que le hasard"
    unable = "on ne peut pas écarter le hasard"
    return Choice(
        goal=2,
        points=2,
        text=(
            f"Une salle reconnaît {right} passages sur {passages}. À pile ou face, on en a au moins autant {_said(times)} fois "
            "sur cent. Le seuil choisi d’avance : moins de 5 fois. Que peut-elle dire ?"
        ),
        right=Option(able if is_rare else unable, "Oui : c’est ce que dit le seuil, et rien de plus."),
        wrong=(
            Option(unable if is_rare else able, "Comparez ce que fait le hasard et le seuil de 5 fois."),
            Option("elle a répondu au hasard", "Ne pas écarter le hasard n’est pas prouver qu’il a joué."),
            Option(
                "elle reconnaîtra tout passage", "Un score d’aujourd’hui ne garantit pas celui de demain."
            ),
        ),
        takes_up=("q2",),
    )


def _rare_scores(is_rare: bool) -> list[tuple[int, int, float]]:
    """Des passages, un score, et combien de fois sur cent le hasard l’atteint : sous le seuil, ou au-dessus."""
    found = []
    for passages in range(8, 21):
        for right in range(passages // 2 + 1, passages):
            times = 100 * luck(right, passages, passages, 0.5)
            is_read_easily = 0.5 <= times <= 30 and abs(times - 5) >= 0.4
            if is_read_easily and (times < 5) == is_rare:
                found.append((passages, right, times))
    return found


def _neighbour(draw: Draw) -> Choice:
    length, depth = draw.randint(38, 50), draw.randint(15, 20)
    # Le premier est le plus proche ; les autres ne le sont que d’une seule mesure, ou d’aucune.
    offsets = ((2, 1), (0, 4), (5, 0), (4, 3))
    names = draw.sample("KLMN", 4)  # les réponses, elles, s’appellent A, B, C et D
    signs = [(draw.choice([-1, 1]), draw.choice([-1, 1])) for _ in offsets]
    birds = {}
    for name, (along, across), (one, other) in zip(names, offsets, signs, strict=True):
        birds[name] = f"{name}, {length + one * along} mm sur {depth + other * across}"
    table = " ; ".join(birds[name] for name in sorted(birds))
    nearest, same_length, same_depth, far = (f"l’oiseau {name}" for name in names)
    return Choice(
        goal=3,
        points=2,
        text=(
            f"Un bec inconnu fait {length} mm de long sur {depth} d’épaisseur. Quatre oiseaux connus : {table}. Lequel est le "
            "plus proche voisin, si l’on additionne les carrés des deux écarts ?"
        ),
        right=Option(nearest, "Oui : 2 × 2 + 1 × 1 = 5."),
        wrong=(
            Option(same_length, "Même longueur ; mais l’épaisseur s’écarte de 4 : 4 × 4 = 16."),
            Option(same_depth, "Même épaisseur ; mais la longueur s’écarte de 5 : 5 × 5 = 25."),
            Option(far, "4 × 4 + 3 × 3 = 25 : un autre est plus proche."),
        ),
        takes_up=("q3",),
    )


def _two_justices(draw: Draw) -> Choice:
    true_alerts = draw.choice([55, 58, 60, 62, 65, 68, 70])
    more, fewer = draw.choice([(40, 20), (36, 18), (30, 15), (42, 22), (45, 23), (38, 21), (34, 16)])
    return Choice(
        goal=4,
        points=1,
        text=(
            f"Un logiciel donne des alertes. Dans deux groupes, {true_alerts} alertes sur cent sont suivies d’une arrestation. Parmi "
            f"les personnes non arrêtées, {more} sur cent avaient reçu une alerte dans l’un, {fewer} dans l’autre. Que peut-on dire ?"
        ),
        right=Option(
            "il est juste d’après une mesure, injuste d’après l’autre",
            "Oui : il faut dire laquelle on veut, et qui la choisit.",
        ),
        wrong=(
            Option(
                "il est juste, puisque ses alertes disent aussi souvent vrai",
                "C’est une mesure ; l’autre compte les alertées à tort, et elles n’y sont pas égales.",
            ),
            Option(
                "l’un de ces nombres est faux",
                "Les deux peuvent être exacts : ils ne divisent pas par les mêmes personnes.",
            ),
            Option(
                "il suffit de mieux calculer pour égaliser les deux",
                "Aucun calcul ne choisit entre deux mesures : quelqu’un choisit.",
            ),
        ),
        takes_up=(),
    )


def _false_alarms(draw: Draw) -> Choice:
    right, missed = draw.choice([60, 70, 80, 90]), draw.choice([30, 40, 50])
    wrongly, quiet = draw.choice([(18, 72), (22, 78), (24, 76), (26, 104), (21, 79), (27, 73), (23, 77)])
    left_alone = wrongly + quiet
    return Choice(
        goal=5,
        points=1,
        text=(
            f"Un logiciel donne des alertes. Deux ans après : alertées, {right} personnes arrêtées, {wrongly} non ; sans alerte, {missed} "
            f"arrêtées, {quiet} non. Parmi les personnes non arrêtées, combien sur cent avaient reçu une alerte, à une personne près ?"
        ),
        right=Option(
            str(round(100 * wrongly / left_alone)), "Oui : alertées à tort, parmi toutes celles-là."
        ),
        wrong=(
            Option(
                str(round(100 * wrongly / (wrongly + right))),
                "C’est parmi les alertées ; on demande parmi les non arrêtées.",
            ),
            Option(
                str(round(100 * wrongly / quiet)),
                "Le tout comprend aussi celles qui ont été alertées : additionnez les deux.",
            ),
            Option(
                str(round(100 * quiet / left_alone)),
                "Ce sont celles qui n’ont pas reçu d’alerte.",
            ),
        ),
        takes_up=("q4",),
    )


#: Ce que notre machine et ChatGPT ont de commun, et ce qui n’est vrai que de l’un, ou d’aucun.
_COMMON = (
    "prédire la suite de ce qui précède",
    "tirer au sort parmi des suites",
    "avoir appris de textes humains",
)
_NOT_COMMON = (
    ("garder chaque suite lue, telle quelle", "Notre machine, oui ; ChatGPT règle des milliards de nombres."),
    ("se taire devant du jamais-lu", "Notre machine, oui ; ChatGPT répond quand même."),
    ("vérifier si ce qui est écrit est vrai", "Ni l’une ni l’autre : prédire la suite ne vérifie rien."),
    ("régler des milliards de nombres", "ChatGPT, oui ; notre machine compte des suites."),
    ("n’avoir lu qu’un seul roman", "Notre machine, oui ; ChatGPT a lu des milliers de vies de lecture."),
)


def _large(draw: Draw) -> Choice:
    others = draw.sample(_NOT_COMMON, 3)
    book = draw.choice(_BOOKS)
    return Choice(
        goal=6,
        points=2,
        text=(
            f"Une petite machine a lu {book} ; elle regarde {draw.randint(2, 6)} lettres pour choisir la suivante. "
            "Qu’a-t-elle de commun avec ChatGPT ?"
        ),
        right=Option(draw.choice(_COMMON), "Oui : la taille change, le principe reste."),
        wrong=tuple(Option(text, why) for text, why in others),
        takes_up=(),
    )


SUBJECT = Subject("17-intelligence-artificielle", SETUP, questions, choices, REMINDER)
