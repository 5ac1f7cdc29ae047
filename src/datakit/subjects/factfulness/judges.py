"""Les juges du carnet 11 : la feuille entière, l’instinct, les bulles d’une autre année, une bonne nouvelle."""

import re
from typing import Any

import numpy as np
import pandas as pd

from datakit.answers import wording
from datakit.answers.verdict import for_two
from datakit.audits import audit
from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.subjects.factfulness.questions import quiz
from datakit.subjects.factfulness.reading import Reading
from datakit.subjects.factfulness.scores import take
from figaudit.base import figtext
from figaudit.base.findings import Report
from figaudit.base.text import did_you_mean, listing, normalise, percent, plural, quote, words

_WORDS = words(__file__, "factfulness.json")
INSTINCTS: tuple[str, ...] = tuple(_WORDS["instincts"])
# Les colonnes où chercher un progrès, et son sens.
PROGRESS = {"esperance_de_vie": 1, "pib_par_habitant": 1, "mortalite_infantile": -1, "fecondite": -1}
LEAST = 0.1  # un progrès d'au moins un dixième
QUESTIONS = 13
COUNTRIES = 80  # une année entière en a davantage : moins de cercles, c’est un choix de pays
SHOWN = 2011  # l’année que le carnet montre déjà


def whole_sheet(answer: Any) -> str:
    """Treize lettres A, B ou C, aucune laissée de côté.

    >>> whole_sheet("BABCB CABAC BCB")
    ''
    >>> whole_sheet("BAB")
    'Il manque 10 réponses\\xa0: au moindre doute, pariez quand même.'
    """
    expected = "On attend treize lettres A, B ou C, entre guillemets."
    try:
        score = take(answer)
    except InvalidArgument as refusal:
        return f"{refusal.fact} {expected}"
    except TypeError:  # un nombre, par exemple
        return expected

    missing = QUESTIONS - int(score["repondu"])
    if missing:
        return f"Il manque {plural(missing, 'réponse')} : au moindre doute, pariez quand même."
    return ""


def instinct(answer: Any, score: Reading | None = None) -> str:
    """Un des dix instincts de Rosling, avec ou sans article ; le plus fréquent des erreurs de `score`, ou l'un d'eux.

    `score` : ce que rend `take`. Qui n'a fait aucune erreur répond « aucun » ; qui n'a rien répondu répond d'abord.

    >>> instinct("La peur"), instinct("la paresse")[:31]
    ('', 'Choisissez un des dix instincts')
    >>> instinct("aucun", take("CACBAABCCCCAA")), instinct("la peur", take(...))[:22]
    ('', 'Rien n’est encore répo')
    """
    if score is not None and not score["repondu"]:
        return str(_WORDS["said"]["unanswered"])

    named = re.sub(r"^(?:(?:l')?instinct )?(?:du |de )?(?:l'|la |le |une? )?", "", normalise(answer))
    counts = _mistakes(score)
    if score is not None and not counts and named == "aucun":
        return ""
    if named not in [normalise(one) for one in INSTINCTS]:
        near = did_you_mean(named[:40], INSTINCTS)
        return f"Choisissez un des dix instincts : {listing(INSTINCTS, 'ou')}. {near}".strip()

    if counts and counts.get(named) != max(counts.values()):
        return "Un autre instinct vous a trompé plus souvent : il est en tête du tableau « vos erreurs »."
    return ""


def _mistakes(score: Reading | None) -> dict[str, int]:
    """Combien d’erreurs par instinct, sans accents ni majuscules."""
    if score is None:
        return {}
    table = score.table
    missed = table[table["verdict"] == "à revoir"]["question"]
    counts = quiz().loc[missed, "instinct"].value_counts()
    return {normalise(name): int(count) for name, count in counts.items()}


@for_two
def world_bubbles(fig: Any) -> str | list[str] | Report:
    """Un cercle par pays, d’une surface qui dit la population, puis l’audit de la figure.

    >>> import matplotlib.pyplot as plt
    >>> print(world_bubbles(plt.figure(figsize=(3, 2))))
    On attend un cercle par pays : passez une année entière à `facts.bubble`.
    >>> plt.close()
    """
    circles = _one_circle_a_country(fig)
    if circles is None:
        return "On attend un cercle par pays : passez une année entière à `facts.bubble`."
    if len(set(circles.get_sizes())) < 10:
        return "Tous les cercles ont la même taille : la surface doit dire la population."

    year = _year_of(circles.get_offsets()[:, 1])
    if year is None:
        return "Les hauteurs ne sont pas les espérances de vie d’une année : filtrez `monde` par `annee`."
    if str(year) not in figtext.read(fig).title:
        return f"Les cercles sont ceux de {year} : dites-le dans le titre."
    if year == SHOWN:
        return "C’est encore 2011 : prenez une autre année."
    title = figtext.read(fig).title
    if not re.search(r"[^\W\d_]{3,}", title.replace(str(year), "")):
        return (
            f"Un nombre seul n’est pas un titre : dites en une phrase ce que montrent les cercles de {year}."
        )
    return wording.off_topic(title) or audit(fig)


def _one_circle_a_country(fig: Any) -> Any:
    """Le premier nuage d’au moins quatre-vingts points ; rien s’il n’y en a pas."""
    for ax in fig.axes:
        for collection in ax.collections:
            if len(collection.get_offsets()) >= COUNTRIES:
                return collection
    return None


def _year_of(heights: np.ndarray) -> Any:
    """L’année dont ces hauteurs sont toutes des espérances de vie ; rien si aucune ne convient."""
    drawn = {*heights}
    for year, rows in load("gapminder_monde").groupby("annee"):
        if drawn <= {*rows["esperance_de_vie"]}:
            return year
    return None


def good_news(answer: Any, world: pd.DataFrame) -> str:
    """Un progrès d’au moins un dixième dans `world` : (pays, colonne, année de départ, année d’arrivée).

    >>> world = pd.DataFrame({"pays": "Iran", "annee": [1985, 2015], "fecondite": [6.0, 1.9]})
    >>> good_news(("Iran", "fecondite", 1985, 2015), world), good_news(("Iran", "fecondite", 2015, 1985), world)[:10]
    ('', 'Les années')
    """
    try:
        country, column, start, end = answer
        start, end = int(start), int(end)
    except (TypeError, ValueError):
        return 'On attend quatre choses : un pays, une colonne, deux années. Par exemple ("Iran", "fecondite", 1985, 2015).'
    if column not in PROGRESS:
        return f"{quote(column)} n’est pas une des colonnes où chercher : {listing(PROGRESS, 'ou')}."

    rows = world[world["pays"] == str(country)].set_index("annee")[column].dropna()
    if rows.empty:
        near = did_you_mean(str(country)[:40], world["pays"].unique())
        return f"{quote(country)} n’est pas dans la table : vérifiez l’orthographe. {near}".strip()
    if start >= end:
        return "Les années vont de la plus ancienne à la plus récente."
    if not {start, end} <= set(rows.index):
        return f"Pour {country}, la table va de {rows.index[0]} à {rows.index[-1]} : choisissez deux de ces années."

    gain = PROGRESS[column] * float(rows[end] / rows[start] - 1)
    if gain < 0:
        return f"C’est un recul de {percent(-gain)} : cherchez un progrès."
    if gain < LEAST:
        return f"Le progrès est de {percent(gain)} : cherchez-en un d’au moins {percent(LEAST, 0)}."
    return ""
