"""Exercices de l’atelier 11 : le monde va-t-il aussi mal que nous le croyons ?"""

from __future__ import annotations

from typing import Any

import pandas as pd

from datakit.charts.audit import audit
from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.exercises import compare
from datakit.exercises.exercise import Exercise, Mistake
from datakit.text import normalise, number, percent
from datakit.topics import factfulness as facts

INSTINCTS = (
    "fossé", "négativité", "ligne droite", "peur", "taille", "généralisation", "destin", "perspective unique",
    "faute", "urgence",
)  # fmt: skip
WORSE_WHEN_UP = ("mortalite_infantile", "fecondite")


def _world(year: int | None = None) -> pd.DataFrame:
    table = load("gapminder_monde").astype({"pib": float, "population": float})
    table["pib_par_habitant"] = table["pib"] / table["population"]
    return table if year is None else table[table["annee"] == year]


def _life(weighted: bool = True, year: int = 2015) -> float:
    rows = _world(year)
    value = rows["esperance_de_vie"]
    return float((value * rows["population"]).sum() / rows["population"].sum() if weighted else value.mean())


def _middle(people: bool = True, low: float = 755, high: float = 9265) -> float:
    rows = _world(2011).dropna(subset=["pib", "population"])
    inside = rows["pib_par_habitant"].between(low, high, inclusive="right")
    return float(rows["population"][inside].sum() / rows["population"].sum() if people else inside.mean())


def _deaths(old: slice = slice(1918, 1927), new: slice = slice(2008, 2017)) -> float:
    deaths = load("catastrophes_deces").set_index("annee")["deces"]
    return float(deaths.loc[new].mean() / deaths.loc[old].mean())


def _people(*continents: str, year: int = 2022) -> float:
    table = load("population_continents").query("annee == @year")
    return float(table.loc[table["continent"].isin(continents), "population"].sum() / 1e9)


def _gap(left: str, right: str, year: int = 2015) -> facts.Reading:
    by = _world(year).set_index("continent")["esperance_de_vie"]
    return facts.gap(by[left], by[right], names=(left, right), title="t", unit="ans", source="Gapminder")


def _iran(until: int) -> facts.Reading:
    iran = _world().query("pays == 'Iran'").set_index("annee")["fecondite"]
    return facts.line(iran, until=until, title="t", unit="enfants par femme", source="Gapminder")


def _rank(column: str, ascending: bool = False) -> int:
    table = load("co2_pays").set_index("pays")[column]
    return int(table.rank(ascending=ascending)["Chine (continentale)"])


def _fall(start: int = 1990, end: int = 2005, best: bool = False) -> str:
    wide = _world().pivot(index="pays", columns="annee", values="esperance_de_vie")
    change = wide[end] - wide[start]
    return str(change.idxmax() if best else change.idxmin())


def _sheet(answer: object) -> list[str]:
    try:
        score = facts.take(answer)  # type: ignore[arg-type]
    except (InvalidArgument, TypeError) as error:
        return [str(error) or "On attend treize lettres."]
    missing = 13 - score.answered
    return [f"Il manque {missing} réponse(s) : au moindre doute, pariez quand même."] if missing else []


def _instinct(answer: object) -> list[str]:
    known = normalise(answer) in map(normalise, INSTINCTS)
    return [] if known else [f"Choisissez un des dix : {', '.join(INSTINCTS)}."]


def _bubbles(fig: Any) -> list[str]:
    ax = fig.axes[0]
    dots = [c for c in ax.collections if len(c.get_offsets()) >= 80]
    if not dots:
        return ["On attend un cercle par pays : passez une année entière à `facts.bubble`."]
    if len(set(dots[0].get_sizes())) < 10:
        return ["Tous les cercles ont la même taille : la surface doit dire la population."]
    return [str(found) for found in audit(fig).findings if found.severity != "advice"]


def _good_news(answer: object) -> list[str]:
    if not isinstance(answer, (tuple, list)) or len(answer) != 4:
        return [
            'On attend quatre choses : un pays, une colonne, deux années. ("Iran", "fecondite", 1985, 2015)'
        ]
    country, column, start, end = answer
    rows = _world().query("pays == @country").set_index("annee")
    if rows.empty or column not in ("esperance_de_vie", "pib_par_habitant", *WORSE_WHEN_UP):
        return [f"« {country} » ou « {column} » n’est pas dans la table : vérifiez l’orthographe."]
    if not {start, end} <= set(rows[column].dropna().index) or start >= end:
        return ["Ces années manquent dans la table, ou sont dans le désordre."]
    change = rows[column][end] / rows[column][start] - 1
    gain = -change if column in WORSE_WHEN_UP else change
    return [] if gain >= 0.1 else [f"Le progrès est de {percent(gain, 0)} : cherchez-en un d’au moins 10 %."]


def _claim(answer: object) -> Any:
    if not isinstance(answer, (tuple, list)) or len(answer) != 3:
        return ["On attend trois phrases : (sourcer, comparer, recadrer)."]
    return facts.claim(*answer)


def _exercise(n: int, question: str, expect: Any, reference: Any, hints: Any, answer: str, mistakes: Any,
              after: Any = "") -> Exercise:  # fmt: skip
    wrong = tuple(Mistake(*m) for m in mistakes)
    return Exercise(f"11-q{n}", question, expect, reference, hints, answer, wrong, after)


q1 = _exercise(
    1, "Passez le test : treize lettres, une par question.", compare.judge(_sheet, "treize lettres A, B ou C"),
    lambda: "BABCB" + "CABAC" + "BCB",
    ("Une lettre par question, dans l’ordre, entre guillemets.", "Vous hésitez ? Pariez : le chimpanzé ne s’en prive pas."),
    'reponses = "BABCBCABACBCB"',
    [("BAB",), ("BABCBCABACBCD",), ("BABCBCABACBCBA",)],
    "Vos treize réponses sont notées, ici seulement. Découvrez votre score à la cellule suivante.",
)  # fmt: skip
q2 = _exercise(
    2, "Quelle chance a un chimpanzé d’avoir 4 bonnes réponses ou moins sur 13 ?", compare.number(tolerance=0.002),
    lambda: facts.at_most(4, 13),
    ("Deux fonctions se ressemblent : `facts.at_most` (ou moins) et `facts.at_least` (ou plus).",
     "Donnez d’abord le nombre de bonnes réponses, puis le nombre de questions."),
    "chance = facts.at_most(4, 13)",
    [(lambda: facts.at_least(4, 13), "C’est la chance d’en avoir 4 ou plus : il faut « ou moins »."),
     (lambda: facts.at_most(3, 13), "C’est la chance d’en avoir 3 ou moins : 4 compte aussi."),
     (4 / 13, "C’est un score, pas une probabilité : additionnez les chances de 0, 1, 2, 3 et 4.")],
    lambda p: f"Plus d’une fois sur deux ({percent(p, 0)}) : à lui seul, un score de 4 ne prouve rien.",
)  # fmt: skip
q3 = _exercise(
    3, "Quel est votre pire instinct, d’après vos erreurs ? Écrivez son nom.", compare.judge(_instinct, "un instinct"),
    lambda: "négativité",
    ("Le tableau compte vos erreurs par instinct : le premier est le plus fréquent.",
     "En cas d’égalité, gardez celui où vous vous reconnaissez : personne ne vérifie."),
    'pire = erreurs.index[0] if len(erreurs) else "négativité"',
    [("la paresse", "La paresse n’est pas dans la liste : choisissez un des dix instincts du tableau."), ("13",)],
    "Notez-le : vous le chercherez dans le prochain article que vous lirez.",
)  # fmt: skip
q4 = _exercise(
    4, "Recalculez la question 11 : l’espérance de vie mondiale en 2015, chaque pays comptant pour sa population.",
    compare.number(tolerance=0.01), _life,
    ("Une moyenne pondérée : on multiplie, on additionne, on divise par le total des poids.",
     "En haut, la somme de `esperance_de_vie * population` ; en bas, la somme de `population`."),
    "vie = (m2015.esperance_de_vie * m2015.population).sum() / m2015.population.sum()",
    [(lambda: _life(weighted=False), "Chaque pays y compte pour un : le Luxembourg pèse autant que la Chine. Pondérez."),
     (lambda: _life(year=1960), "C’est la valeur de 1960 : filtrez l’année 2015."),
     (70, "C’est le choix le plus proche, pas la valeur : calculez-la.")],
    lambda v: f"{number(v, 1)} ans : la réponse C tient. En 1960, c’était {number(_life(year=1960), 1)} ans.",
)  # fmt: skip
q5 = _exercise(
    5, "Recalculez la question 4 : la part des habitants qui vivaient, en 2011, dans un pays dont le PIB par habitant "
    "est entre 755 et 9 265 dollars de 2000.", compare.number(tolerance=0.003), _middle,
    ("Comptez des habitants, pas des pays.", "`pib_par_habitant.between(755, 9265)` donne vrai ou faux pour chaque pays."),
    "milieu = m2011[m2011.pib_par_habitant.between(755, 9265)].population.sum() / m2011.population.sum()",
    [(lambda: _middle(people=False), "C’est la part des pays : l’Inde et Malte y pèsent autant. Additionnez les habitants."),
     (lambda: _middle(low=0, high=755), "C’est la part des pays pauvres : gardez ceux du milieu.")],
    lambda p: f"{percent(p, 0)} : la majorité vit au milieu, donc ni « chez les riches » ni « chez les pauvres ».",
)  # fmt: skip
q6 = _exercise(
    6, "Recalculez la question 3 : par combien le nombre moyen de morts par an est-il multiplié entre 1918-1927 et "
    "2008-2017 ?", compare.number(tolerance=0.01), _deaths,
    ("Une année ne dit rien : prenez la moyenne de dix ans.", "`deces.loc[1918:1927].mean()` est le dénominateur."),
    "rapport = deces.loc[2008:2017].mean() / deces.loc[1918:1927].mean()",
    [(lambda: 1 / _deaths(), "C’est le rapport inverse : le plus récent va en haut."),
     (lambda: _deaths(slice(1918, 1918), slice(2017, 2017)), "Deux années seules, c’est le hasard : moyennez dix ans.")],
    lambda r: f"{number(r, 2)} : moins de la moitié, alors que la population a beaucoup augmenté. La réponse C tient.",
)  # fmt: skip
q7 = _exercise(
    7, "Recalculez la question 6 : combien de milliards d’habitants en Asie et en Océanie en 2022 ?",
    compare.number(tolerance=0.02, unit="milliards"), lambda: _people("Asie", "Océanie"),
    ("Deux continents à additionner.", "Filtrez 2022, gardez les deux continents, puis divisez par un milliard (1e9)."),
    'asie = p2022[p2022.continent.isin(["Asie", "Océanie"])].population.sum() / 1e9',
    [(lambda: _people("Asie"), "Il manque l’Océanie, que la question compte avec l’Asie."),
     (lambda: _people("Asie", "Océanie", year=2015), "C’est la valeur de 2015, celle du test : prenez 2022."),
     (lambda: _people("Asie", "Océanie") * 1e9, "Ce sont des habitants : divisez par un milliard.")],
    lambda v: f"{number(v, 2)} milliards s’arrondissent à 5 : la bonne réponse de 2018 a vieilli.",
)  # fmt: skip
q8 = _exercise(
    8, "Quelle part les distributions d’Asie et des Amériques ont-elles en commun (espérance de vie, 2015) ?",
    compare.number(tolerance=0.03), lambda: _gap("Asie", "Amériques")["recouvrement"],
    ("`facts.gap` rend une figure et des nombres : `lecture[\"nom\"]`.", "Le nombre s’appelle « recouvrement »."),
    'commun = lecture["recouvrement"]',
    [(lambda: _gap("Asie", "Amériques")["dedans"], "C’est la part de l’Asie dans l’étendue des Amériques."),
     (lambda: _gap("Asie", "Amériques")["moyenne_droite"] - _gap("Asie", "Amériques")["moyenne_gauche"],
      "C’est l’écart des moyennes : justement ce qui cache le reste.")],
    lambda v: f"{percent(v, 0)} en commun : le « fossé » entre ces deux continents n’existe pas.",
)  # fmt: skip
q9 = _exercise(
    9, "La droite ajustée sur 1960-1985 prévoyait combien d’enfants par femme en Iran pour 2015 ?",
    compare.number(tolerance=0.05), lambda: _iran(1985)["prevu"],
    ("Donnez la série à `facts.line` et l’année où l’on s’arrête.", "Ce que la droite annonçait s’appelle « prevu »."),
    'prevu = droite["prevu"]',
    [(lambda: _iran(1985)["observe"], "C’est ce qui est arrivé. On demande ce que la droite annonçait."),
     (lambda: _iran(1995)["prevu"], "Cette droite connaît déjà la chute : arrêtez-la en 1985.")],
    lambda v: f"{number(v, 1)} annoncés, {number(_iran(1985)['observe'], 1)} observés : la droite s’est trompée.",
)  # fmt: skip
q10 = _exercise(
    10, "Première en total, quel est le rang de la Chine par habitant, parmi les 86 pays de la table ?",
    compare.number(), lambda: _rank("co2_par_habitant_t"),
    ("`rank(ascending=False)` donne le rang 1 au plus grand.", "La colonne est `co2_par_habitant_t`, pas le total."),
    'rang = co2.set_index("pays").co2_par_habitant_t.rank(ascending=False)["Chine (continentale)"]',
    [(lambda: _rank("co2_total_mt"), "C’est son rang en total : divisez par la population."),
     (lambda: _rank("co2_par_habitant_t", True), "Vous avez compté depuis la fin : le plus gros émetteur a le rang 1.")],
    "Un total dit qui pèse sur le climat, une part dit combien chacun émet : il faut les deux.",
)  # fmt: skip
q11 = _exercise(
    11, "Prenez l’estimation haute des volcans. Combien de fois plus de CO2 les humains rejettent-ils ?",
    compare.number(tolerance=0.5), lambda: 37 / 0.5,
    ("Une division : le plus grand en haut.", "L’estimation haute est dans la colonne `valeur_haute`."),
    "fois = humains / volcans_haut",
    [(370, "C’est avec l’estimation basse. Prenez la haute : on argumente contre soi-même."), (0.5 / 37,)],
    lambda v: f"{number(v, 0)} fois, dans l’hypothèse la plus favorable à ceux qui accusent les volcans.",
)  # fmt: skip
q12 = _exercise(
    12, "Dessinez les bulles d’une année de votre choix, entre 1960 et 2011.", compare.figure(_bubbles),
    lambda: facts.bubble(
        _world(1970), x="pib_par_habitant", y="esperance_de_vie", area="population", title="Le monde en 1970",
        axes=("PIB par habitant (dollars de 2000)", "Espérance de vie (ans)"), source="Gapminder, 1970",
    ).fig,
    ("Reprenez l’appel de la figure précédente et changez l’année.", "Donnez `bulles.fig`, la figure, à la vérification."),
    'bulles = facts.bubble(monde[monde.annee == 1970], **reglages, title="Le monde en 1970")\nfig = bulles.fig',
    [(lambda: _gap("Asie", "Europe").fig,), (1970,)],
    "Comparez avec 2011 : presque tout le nuage est monté, mais une partie des plus pauvres est restée à gauche.",
)  # fmt: skip
q13 = _exercise(
    13, "Trouvez une bonne nouvelle sans titre de journal : (pays, colonne, année de départ, année d’arrivée).",
    compare.judge(_good_news, "quatre valeurs entre parenthèses"), lambda: ("Maldives", "mortalite_infantile", 1990, 2015),
    ("Un progrès lent ne fait pas de titre : cherchez sur vingt ans ou plus.",
     "Essayez `mortalite_infantile` ou `esperance_de_vie`, dans un pays dont on parle peu."),
    'bonne_nouvelle = ("Maldives", "mortalite_infantile", 1990, 2015)',
    [(("France", "esperance_de_vie", 2014, 2015),), (("Atlantide", "fecondite", 1990, 2015),), ("Iran",)],
    "Au moins 10 % de mieux, et aucune une : c’est l’instinct négatif, vu de l’autre côté.",
)  # fmt: skip
q14 = _exercise(
    14, "Dans quel pays l’espérance de vie a-t-elle le plus reculé entre 1990 et 2005 ?", compare.text(), _fall,
    ("Un tableau croisé : un pays par ligne, une année par colonne.", "`idxmin()` donne le nom du plus petit changement."),
    "recul = (vies[2005] - vies[1990]).idxmin()",
    [(lambda: _fall(best=True), "C’est le pays où elle a le plus progressé : cherchez le plus petit changement."),
     (lambda: _fall(2010, 2016), "C’est vrai de 2010 à 2016. Prenez 1990 et 2005.")],
    lambda pays: f"{pays} : l’épidémie de sida. « Tout va mieux partout » est faux aussi.",
)  # fmt: skip
q15 = _exercise(
    15, "Démontez une panique en trois phrases : sourcer, comparer, recadrer.",
    compare.judge(_claim, "trois phrases entre parenthèses"),
    lambda: (
        "Selon Gerlach (Eos, 2011), les volcans rejettent au plus 0,5 Gt de CO2 par an.",
        "Les humains en rejettent 37 Gt par an en 2018, soit 74 fois plus.",
        "Un volcan change un été, pas le climat du siècle : l’essentiel vient de nous.",
    ),
    ("Nommez la source et l’année dès la première phrase.", "La deuxième divise (« par habitant », « % ») et compare."),
    'phrases = (\n    "Selon Gerlach (Eos, 2011), les volcans rejettent au plus 0,5 Gt de CO2 par an.",\n'
    '    "Les humains en rejettent 37 Gt par an en 2018, soit 74 fois plus.",\n'
    '    "Un volcan change un été, pas le climat du siècle : l’essentiel vient de nous.",\n)',
    [(("C’est énorme.", "Vraiment énorme.", "Il faut agir."),), ("Les volcans polluent.",)],
    "La forme y est. La machine ne sait pas si c’est vrai : relisez votre source, puis faites relire.",
)  # fmt: skip
EXERCISES = (q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, q13, q14, q15)
