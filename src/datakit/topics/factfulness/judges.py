"""Les juges de l’atelier 11 : chacun rend ce qui manque à une réponse, ou rien si elle convient."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from datakit.charts.audit import audit
from datakit.errors import InvalidArgument
from datakit.findings import Report
from datakit.text import NBSP, did_you_mean, listing, normalise, percent, plural, quote
from datakit.topics.factfulness.claim import claim
from datakit.topics.factfulness.score import take

INSTINCTS = (
    "fossé", "négativité", "ligne droite", "peur", "taille", "généralisation", "destin", "perspective unique",
    "faute", "urgence",
)  # fmt: skip
MEASURES = {  # colonne où l'on cherche un progrès : vrai si le progrès est une baisse
    "esperance_de_vie": False, "pib_par_habitant": False, "mortalite_infantile": True, "fecondite": True,
}  # fmt: skip
_LEAST = 0.1  # un progrès d'au moins un dixième


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
    except InvalidArgument as error:
        return f"{error.fact} {expected}"
    except TypeError:
        return expected
    missing = 13 - int(score["repondu"])
    return f"Il manque {plural(missing, 'réponse')} : au moindre doute, pariez quand même." if missing else ""


def instinct(answer: Any) -> str:
    """Un des dix instincts de Rosling, avec ou sans article.

    >>> instinct("La peur"), instinct("la paresse")[:31]
    ('', 'Choisissez un des dix instincts')
    """
    named = re.sub(r"^(l'|la |le |une? )", "", normalise(answer))
    if named in map(normalise, INSTINCTS):
        return ""
    return f"Choisissez un des dix instincts : {listing(INSTINCTS, 'ou')}. {did_you_mean(named[:40], INSTINCTS)}".strip()


def world_bubbles(fig: Any) -> str | Report:
    """Un cercle par pays, d’une surface qui dit la population, puis l’audit de la figure.

    >>> import matplotlib.pyplot as plt
    >>> print(world_bubbles(plt.figure(figsize=(3, 2))))
    On attend un cercle par pays : passez une année entière à `facts.bubble`.
    >>> plt.close()
    """
    dots = [c for ax in fig.axes for c in ax.collections if len(c.get_offsets()) >= 80]
    if not dots:
        return "On attend un cercle par pays : passez une année entière à `facts.bubble`."
    if len(set(dots[0].get_sizes())) < 10:
        return "Tous les cercles ont la même taille : la surface doit dire la population."
    return audit(fig)


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
    if column not in MEASURES:
        return f"{quote(column)} n’est pas une des colonnes où chercher : {listing(MEASURES, 'ou')}."
    rows = world[world["pays"] == str(country)].set_index("annee")[column].dropna()
    if rows.empty:
        near = did_you_mean(str(country)[:40], world["pays"].unique())
        return f"{quote(country)} n’est pas dans la table : vérifiez l’orthographe. {near}".strip()
    if start >= end:
        return "Les années vont de la plus ancienne à la plus récente."
    if not {start, end} <= set(rows.index):
        return f"Pour {country}, la table va de {rows.index[0]} à {rows.index[-1]} : choisissez deux de ces années."
    change = float(rows[end] / rows[start] - 1)
    gain = -change if MEASURES[column] else change
    if gain < 0:
        return f"C’est un recul de {percent(-gain)} : cherchez un progrès."
    if gain < _LEAST:
        return f"Le progrès est de {percent(gain)} : cherchez-en un d’au moins {percent(_LEAST, 0)}."
    return ""


def three_sentences(answer: Any) -> str | Report:
    """Trois phrases, `(sourcer, comparer, recadrer)`, relues par `claim`.

    >>> three_sentences("Les volcans polluent.")
    'On attend trois phrases entre parenthèses\\xa0: ("…", "…", "…").'
    """
    if not isinstance(answer, (tuple, list)) or len(answer) != 3:
        return f'On attend trois phrases entre parenthèses{NBSP}: ("…", "…", "…").'
    return claim(*answer)
