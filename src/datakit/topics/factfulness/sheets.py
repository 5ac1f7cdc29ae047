"""Le test sur papier : une feuille de questions, une feuille de réponses, en HTML accessible, format A4."""

from __future__ import annotations

from datakit import html
from datakit.text import NBSP, listing
from datakit.topics.factfulness.quiz import LETTERS, Question, questions, recompute

_STYLE = """
@page { size: A4; margin: 12mm 14mm }
* { box-sizing: border-box }
body { font: 9.6pt/1.28 'DejaVu Sans', Arial, sans-serif; color: #1d1d1b; max-width: 180mm; margin: 0 auto }
h1 { font-size: 17pt; margin: 0 0 2mm } h2 { font-size: 10pt; margin: 2.6mm 0 .6mm; break-after: avoid }
section { break-inside: avoid } ul { list-style: none; margin: 0; padding: 0 }
.choix li { display: inline-block; margin-right: 7mm } .case { font-size: 13pt }
table { border-collapse: collapse; width: 99%; font-size: 8.6pt }
th, td { border: .3mm solid #767676; padding: .8mm 1.6mm; text-align: left; vertical-align: top }
footer { margin-top: 4mm; font-size: 8.5pt; color: #4a4a48 }
"""
_FOOT = (
    f"Test de Gapminder (2018), énoncés réécrits pour le kit. Licence CC{NBSP}BY-SA{NBSP}4.0. "
    "Inspiré du Facto’sandwich de Grand Poitiers (28 novembre 2019)."
)


def _ask(q: Question) -> html.Markup:
    boxes = (
        html.tag("li", html.tag("span", "☐", class_="case", aria_hidden="true"), f" {letter}. {choice}")
        for letter, choice in zip(LETTERS, q.choices, strict=True)
    )
    head = html.tag("h2", f"{q.number}. {q.text}", id=f"q{q.number}")
    return html.tag("section", head, html.tag("ul", *boxes, class_="choix"), aria_labelledby=f"q{q.number}")


def _page(title: str, *body: object) -> html.Markup:
    return html.page(
        title, html.tag("main", html.tag("h1", title), *body), html.tag("footer", _FOOT), style=_STYLE
    )


def _answer(q: Question) -> list[str]:
    found = recompute(q.number)
    proof = f"{found.status}{NBSP}: {found.said}. {found.source}."
    since = (
        f"{q.recent} ({q.recent_year}, {q.recent_source})" if q.recent else "pas de chiffre vérifié depuis"
    )
    note = ("A vieilli. " if q.aged else "") + q.note
    return [str(q.number), f"{q.key}. {q.right}", proof, since, note]


def paper() -> dict[str, html.Markup]:
    """Les deux feuilles, `{"questions": …, "reponses": …}` : deux pages HTML complètes, sans image ni requête.

    La feuille de questions ne contient aucune réponse. `datakit paper 11-factualite` les écrit dans `build/`.

    >>> feuilles = paper()
    >>> list(feuilles), "lang=\\"fr\\"" in feuilles["questions"]
    (['questions', 'reponses'], True)
    """
    asked = questions()
    rule = html.tag(
        "p",
        "Cochez une seule case par question, sans chercher ailleurs et sans écrire votre nom. "
        "Si vous hésitez, choisissez quand même. Les réponses sont celles de 2018.",
    )
    table = html.table(
        map(_answer, asked), ["Nᵒ", "Réponse de 2018", "Preuve", "Depuis", "À savoir"], "Les réponses"
    )
    aged = [q.number for q in asked if q.aged]
    score = html.tag(
        "p",
        "Comptez un point par bonne réponse. Un chimpanzé qui pioche au hasard en obtient 4,3 sur 13 en moyenne. "
        f"Ont vieilli depuis{NBSP}: les questions {listing(aged)}. Demandez à la salle de lever la main, "
        "question par question, et entrez les comptes dans dk.factfulness.room.",
    )
    key = html.tag("p", html.tag("strong", f"Clé{NBSP}: "), " ".join(q.key for q in asked))
    return {
        "questions": _page(
            "Que savons-nous du monde ? Treize questions".replace(" ?", "\u202f?"), rule, *map(_ask, asked)
        ),
        "reponses": _page("Treize questions sur le monde, les réponses", key, score, table),
    }
