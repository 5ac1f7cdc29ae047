"""Références de l'atelier « open data » : les mesures, le bulletin, la lettre."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from datakit import figtext
from datakit.charts.audit import audit
from datakit.data.load import load
from datakit.text import listing, normalise, percent

THRESHOLD = 3500  # habitants : loi du 7 octobre 2016 pour une République numérique
ANNOUNCED = 184  # jeux annoncés par le portail en juin 2019


def concerned() -> pd.DataFrame:
    communes = load("communes_grand_poitiers")
    return communes[communes["population_municipale"] >= THRESHOLD]


def share() -> float:
    people = load("communes_grand_poitiers")["population_municipale"]
    return float(people[people >= THRESHOLD].sum() / people.sum())


def citations() -> pd.DataFrame:
    """Une ligne par citation d'un jeu : son titre, son thème, et le projet ou le texte qui en parle.

    >>> list(citations().columns)
    ['titre', 'theme', 'cite_par']
    """
    table = load("catalogue_portail")
    split = table.assign(cite_par=table["vu_dans"].str.split(r"\s*;\s*", regex=True)).explode("cite_par")
    return split[["titre", "theme", "cite_par"]].reset_index(drop=True)


def _facet(name: str) -> pd.Series:
    table = load("portail_facettes")
    return table[table["facette"] == name].set_index("valeur")["jeux_de_donnees"]


def median_year() -> int:
    years = _facet("modifié en")
    return int(years.index[(years.cumsum() >= years.sum() / 2).argmax()])


def filled() -> float:
    return float(load("parkings_brut").notna().to_numpy().mean())


def scorecard() -> pd.DataFrame:
    """Le bulletin du portail : par critère, une note de 0 à 1, ce qui est mesuré, et sur quoi.

    >>> bool(scorecard()["note"].between(0, 1).all())
    True
    """
    known, years, views = load("catalogue_portail"), _facet("modifié en"), _facet("vue")
    columns = load("parkings_brut").columns
    whole = sum(len(name) != 10 for name in columns) / len(columns)  # dix lettres : coupé par l'ancien format
    announced, cited = f"{ANNOUNCED} jeux annoncés, juin 2019", f"{len(known)} jeux cités, 2015-2026"
    rows = [
        ("Fraîcheur", years["2019"] / years.sum(), "jeux modifiés dans l’année", f"{years.sum()} jeux, juin 2019"),
        ("Formats", views["Analyse"] / ANNOUNCED, "jeux qu’une machine peut lire", announced),
        ("Licence", known["licence"].notna().mean(), "jeux cités avec leur licence", cited),
        ("Complétude", filled(), "cases remplies", "un jeu, les parkings de 2022"),
        ("Documentation", whole, "colonnes au nom entier", "un jeu, les parkings de 2022"),
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["critere", "note", "mesure", "sur"]).set_index("critere")


def draw(notes: pd.Series, title: str, start: float = 0) -> Any:
    """Le bulletin en barres, de 0 à 100 %, le plus haut en premier. Renvoie la Figure.

    >>> len(draw(scorecard()["note"], "Essai").axes[0].patches)
    5
    """
    from datakit.theme import figure

    fig, ax = figure(height=3.6)
    ordered = (notes * 100).sort_values()
    ax.barh(ordered.index, ordered)
    ax.set_xticks([0, 25, 50, 75, 100])
    ax.set_xlim(start, 112)
    for place, value in enumerate(ordered):
        ax.annotate(percent(value / 100, 0), (value, place), (4, 0), textcoords="offset points", va="center")
    return figtext.annotate(
        fig,
        title=title,
        unit="% de ce qui est compté",
        source="portail de Grand Poitiers (2019), jeux cités (2015-2026), parkings (2022)",
    )


def judge(fig: Any) -> object:
    words = figtext.read(fig)
    wanted = (("un titre", words.title), ("une unité", words.unit), ("une source", words.source))
    missing = [name for name, found in wanted if not found]
    return f"Il manque {listing(missing)} : un bulletin se signe." if missing else audit(fig)


_LETTER = (
    (r"bonjour|madame|monsieur", "À qui parlez-vous ? Commencez par saluer : quelqu’un lit."),
    (r"parking|velo|arret|air|catalogue|jeu|prenom|signalement", "De quel jeu parlez-vous ? Nommez-le."),
    (r"\d", "Donnez au moins un nombre : ce que vous avez mesuré, ou une date."),
    (r"pourriez|pouvez|serait|demand|propos|souhait", "Que demandez-vous ? Une seule chose, faisable lundi matin."),
    (r"merci|remerci", "Remerciez : ce fichier, quelqu’un l’a ouvert pour vous."),
)  # fmt: skip


def letter(answer: object) -> object:
    if not isinstance(answer, str):
        return "Écrivez votre lettre entre guillemets : c’est un texte."
    text = normalise(answer)
    reasons = [advice for pattern, advice in _LETTER if not re.search(pattern, text)]
    if len(answer.split()) < 25:
        reasons.append("Un peu court : qui reçoit la lettre doit pouvoir agir sans vous rappeler.")
    if len(answer.split()) > 150:
        reasons.append("Un peu long : gardez une demande, une preuve, un merci.")
    return reasons


LETTER = (
    "Bonjour, j’ai réutilisé votre jeu des parkings, version d’octobre 2022. Les latitudes de deux parkings voisins, "
    "Clain Sainte Radegonde et Clain Bajon, semblent échangées : environ 360 mètres d’écart. "
    "Pourriez-vous les vérifier, et ajouter la date de mise à jour ? Merci d’avoir ouvert ce fichier."
)
