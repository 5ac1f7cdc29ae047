"""Ce qui juge les figures, les titres et les descriptions de l'atelier de visualisation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from matplotlib.colors import to_hex

from datakit import figtext
from datakit.charts.audit import audit
from datakit.text import listing, normalise, parse_number
from datakit.workshops import _dataviz as viz

_LABEL = (
    r"(l'|les? |la |un |une )?(evolution|repartition|graphique|courbe|nombre|taux|mortalite|diagramme|comparaison|cause"
    r"|statistique|donnee|chiffre|figure|histogramme|carte|populations? |morts? (en|par))"
)
_CLAIM = (
    r"\b(est|sont|a|ont|fait|font|tue|tuent|meur\w*|emport\w+|caus\w+|depass\w+|chut\w+|baiss\w+|tomb\w+|recul\w+|mont\w+"
    r"|gagn\w+|perd\w*|domin\w+|ecras\w+|fauch\w+|vien\w+|doubl\w+|cach\w+|reste\w*|voi\w+|compt\w+|concentr\w+|manqu\w+"
    r"|deborde\w*|plus|moins|fois|sur|aucun\w*|jamais|pire|presque|moitie|tiers)\b|%"
)


def unsigned(fig: Any) -> list[str]:
    """Les mots sans lesquels une figure ne voyage pas."""
    text = figtext.read(fig)
    wanted = (
        ("un titre", text.title),
        ("une source", text.source),
        ("une unité", text.unit or text.subtitle),
    )
    missing = [name for name, found in wanted if not found]
    return [f"Il manque {listing(missing)} : `dk.annotate` les écrit."] if missing else []


def repaired(kept: Callable[[Any], Iterator[str]]) -> Callable[[Any], object]:
    """Un juge : les données d'abord (`kept` dit ce qui s'est perdu), la signature, puis l'audit."""

    def judge(fig: Any) -> object:
        return [*kept(fig), *unsigned(fig)] or audit(fig)

    return judge


def _lengths(fig: Any) -> list[float]:
    """Longueurs des barres : le grand côté de chaque rectangle."""
    patches = [p for ax in fig.axes for group in ax.containers for p in getattr(group, "patches", ())]
    return [max(abs(p.get_width()), abs(p.get_height())) for p in patches]


def _lines(fig: Any, points: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """Abscisses et ordonnées des courbes d'au moins `points` points."""
    lines = [line for ax in fig.axes for line in ax.lines if len(line.get_ydata()) >= points]
    return [(np.asarray(n.get_xdata(orig=False)), np.asarray(n.get_ydata(), float)) for n in lines]


def keeps_poster(fig: Any) -> Iterator[str]:
    drawn = {round(v) for v in _lengths(fig)}
    if not set(viz.poster()["faits_constates"]) <= drawn:
        yield "L’affiche avait quatorze barres : gardez-les toutes, avec leurs vraies valeurs."


def keeps_rates(fig: Any) -> Iterator[str]:
    curves = [y for _, y in _lines(fig, 15)]
    for name, words in (
        ("atteintes_biens", "atteintes aux biens"),
        ("atteintes_personnes", "atteintes aux personnes"),
    ):
        wanted = viz.rates()[name].to_numpy()
        if not any(y.size == 15 and np.corrcoef(y, wanted)[0, 1] > 0.9999 for y in curves):
            yield f"La courbe des {words} a disparu : il faut les deux, de 1996 à 2010."


def keeps_co2(fig: Any) -> Iterator[str]:
    for x, y in _lines(fig, 11):
        years = [v for v in x if v in viz.co2().index]
        if len(years) >= 11 and np.isin(np.round(y, 2), np.round(viz.co2(years), 2)).all():
            return
    yield "Il faut une courbe d’au moins onze années, placées comme des nombres (1950, pas « 1950 »)."


def keeps_communes(fig: Any) -> Iterator[str]:
    drawn, real = [round(v) for v in _lengths(fig)], viz.communes()
    if len(drawn) < 5 or real.max() not in drawn:
        yield "Montrez au moins cinq communes en barres, dont la plus peuplée."
    elif not set(drawn) <= set(real):
        yield "Une barre n’a pas la longueur d’une commune : dessinez les nombres d’habitants eux-mêmes."


def keeps_lines(fig: Any) -> Iterator[str]:
    lines = [line for ax in fig.axes for line in ax.lines if len(line.get_ydata()) == len(viz.departures())]
    colours = Counter(to_hex(line.get_color()) for line in lines)
    if len(lines) < 10:
        yield "Les dix lignes doivent rester : on les met en retrait, on ne les efface pas."
    elif colours.most_common(1)[0][1] < 7:
        yield "Trop de couleurs encore : mettez en gris tout ce dont votre titre ne parle pas."
    elif len(colours) < 2:
        yield "Tout est de la même couleur : faites ressortir la ligne dont parle le titre."
    if any(ax.get_legend() and len(ax.get_legend().get_texts()) > 3 for ax in fig.axes):
        yield "La légende oblige à des allers-retours : retirez-la, nommez la courbe à son bout."


def decorations(fig: Any) -> list[str]:
    """Ce qu'on peut ôter de la figure des parkings sans perdre un seul nombre."""
    ax = fig.axes[0]
    bars = [p for group in ax.containers for p in getattr(group, "patches", ())]
    grid = [*ax.xaxis.get_gridlines(), *ax.yaxis.get_gridlines()]
    found = {
        "le fond coloré": to_hex(ax.get_facecolor()) != "#ffffff",
        "la grille": any(line.get_visible() for line in grid),
        "le cadre (haut et droite)": any(ax.spines[s].get_visible() for s in ("top", "right")),
        "la légende, qui répète les noms": ax.get_legend() is not None,
        "les hachures": any(bar.get_hatch() for bar in bars),
        "le contour des barres": any(bar.get_linewidth() > 1 for bar in bars),
        "les couleurs qui ne veulent rien dire": len({to_hex(bar.get_facecolor()) for bar in bars}) > 2,
    }
    return [name for name, there in found.items() if there]


def keeps_parkings(fig: Any) -> Iterator[str]:
    wanted = viz.table("parkings")["places"].nlargest(7)
    if sorted(round(v) for v in _lengths(fig)) != sorted(wanted):
        yield "Les sept parkings doivent rester, avec leur nombre de places."
    elif left := decorations(fig):
        yield f"On peut encore ôter {listing(left)}."


def title(text: Any, subject: str = "", words: str = "") -> list[str]:
    """Ce qui empêche un titre d'affirmer. Une machine simple : elle repère l'étiquette, pas le talent."""
    if not isinstance(text, str):
        return ["On attend un titre : un texte entre guillemets."]
    plain = normalise(text)
    reasons = []
    if not 15 <= len(text) <= 95:
        reasons.append("Entre 15 et 95 caractères : assez pour affirmer, assez peu pour être lu.")
    if "?" in text:
        reasons.append("Une question laisse le travail à qui lit : donnez la réponse.")
    if re.match(_LABEL, plain):
        reasons.append("C’est une étiquette : elle dit de quoi on parle, pas ce qu’on voit.")
    if not re.search(_CLAIM, plain):
        reasons.append("On ne trouve ni verbe ni comparaison : qu’est-ce qui fait quoi, plus que quoi ?")
    if subject and not re.search(subject, plain):
        reasons.append(f"Le titre ne nomme pas {words}.")
    return reasons


def crimea_title(text: Any) -> list[str]:
    return title(text, r"maladi|fievre|hygien|cholera|infection|microbe|typhus", "ce qui tue : la maladie")


def alt(text: Any) -> list[str]:
    """Une description utile : le genre du dessin, le sujet, un ou deux nombres qui existent dans la table."""
    if not isinstance(text, str):
        return ["On attend une description : un texte entre guillemets."]
    plain, reasons = normalise(text), []
    if re.match(r"(une? |l'|la )?(image|photo|figure)\b", plain):
        reasons.append(
            "« Image de » est déjà annoncé par le lecteur d’écran : commencez par le genre du dessin."
        )
    if not re.search(r"courbe|ligne|trace", plain):
        reasons.append("Dites le genre du dessin : des courbes.")
    if not re.search(r"maladi", plain):
        reasons.append("Dites ce que l’on compare : la maladie, les blessures.")
    if not 60 <= len(text) <= 400:
        reasons.append("Une à trois phrases, de 60 à 400 caractères.")
    if not _numbers(text) & _real():
        reasons.append("Aucun nombre de la table n’y est : donnez le sommet, arrondi à l’unité, et sa date.")
    return reasons


def _numbers(text: str) -> set[int]:
    found = re.findall(r"\d+(?:[\s\u202f\u00a0]\d{3})*(?:[.,]\d+)?", text)
    return {round(parse_number(n).value) for n in found}


def _real() -> set[int]:
    rates = viz.deaths().filter(like="taux_").to_numpy().ravel()
    return {int(f(v)) for v in rates if v > 20 for f in (np.floor, np.ceil)}


def final(fig: Any) -> object:
    """La dernière figure : un titre qui affirme, une unité, une source, et un audit sans reproche."""
    return [*unsigned(fig), *(title(figtext.read(fig).title) if figtext.read(fig).title else [])] or audit(
        fig
    )
