"""Montrer des chiffres : de quoi dessiner, les figures qui trompent, et ce qui juge leurs réparations."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from IPython.display import display
from matplotlib.colors import to_hex

from datakit.answers.judges import signed
from datakit.audits import audit
from datakit.data.load import load
from datakit.draw.moving import show
from datakit.draw.plots import BLUE, GREY, INK, ORANGE, QUIET, bars, intervals, tell  # noqa: F401 (pour un carnet)
from figaudit.base.colour import PALETTE  # noqa: F401 (pour un carnet)
from figaudit.base.figtext import label_end  # noqa: F401 (pour un carnet)
from figaudit.base.findings import Report
from figaudit.base.text import MONTHS, listing, normalise, parse_number
from figaudit.base.theme import figure, french_axis  # noqa: F401 (pour un carnet, et les exemples)
from figaudit.describe import describe
from figaudit.read import facts

ENCODED = "ONDRP, état 4001, lu sur une image à ± 0,1 ou 0,2"
COMMUNES = "Insee via @etalab/decoupage-administratif"
VITALIS = "Grand Poitiers, GTFS Vitalis, jeudi 29 juin 2023"


def month(day: Any) -> str:
    """Le mois en toutes lettres, puis l'année.

    >>> month(pd.Timestamp("1855-03-01"))
    'mars 1855'
    """
    return f"{MONTHS[day.month - 1]} {day.year}"


def review(fig: Any) -> None:
    """Montre une figure réparée et ce que l'audit en dit ; ne fait rien tant qu'elle vaut `...`.

    >>> review(...)
    """
    if fig is not ...:
        show(fig, describe(fig))
        display(audit(fig))


def decorations(fig: Any) -> list[str]:
    """Ce qu'on peut ôter de la figure des parkings sans perdre un seul nombre.

    >>> decorations(bars(pd.Series({"Gare": 640, "Théâtre": 410}), title="t", unit="places", source="GP"))
    []
    """
    (ax,) = fig.axes
    found = {
        "le fond coloré": to_hex(ax.get_facecolor()) != "#ffffff",
        "la grille": any(line.get_visible() for line in (*ax.get_xgridlines(), *ax.get_ygridlines())),
        "le cadre (haut et droite)": any(ax.spines[s].get_visible() for s in ("top", "right")),
        "la légende, qui répète les noms": ax.get_legend(),
        "les hachures": any(bar.get_hatch() for bar in ax.patches),
        "le contour des barres": any(bar.get_linewidth() > 1 for bar in ax.patches),
        "les couleurs qui ne veulent rien dire": len({to_hex(bar.get_facecolor()) for bar in ax.patches}) > 2,
    }
    return [name for name, there in found.items() if there]


# --- Les juges : ce qu'une réparation doit garder, puis la signature et l'audit ---


def _drawn(fig: Any, what: str) -> list[Any]:
    """Tout ce que l'audit lit d'un genre (barres, courbes, parts de camembert), d'un axe à l'autre."""
    return [one for panel in facts.read(fig).panels for one in getattr(panel, what)]


def _lengths(fig: Any) -> list[int]:
    return [round(abs(length)) for series in _drawn(fig, "bars") for length in series.length]


def _misnamed(fig: Any, values: Mapping[str, int]) -> bool:
    """Vrai si une barre n'a pas à son pied le nom de sa valeur."""
    for panel in facts.read(fig).panels:
        for row in panel.bars:
            told = [values.get(panel.seat(row).name_at(at)) for at in row.at]
            if told != [round(length) for length in row.length]:
                return True
    return False


def its_feet_back(fig: Any) -> list[str] | Report:
    """L'affiche réparée : ses quatorze barres sont là, depuis zéro.

    >>> its_feet_back(figure()[0])[0][:31]
    'L’affiche avait quatorze barres'
    """
    if set(load("delinquance_affiche")["faits_constates"]) <= set(_lengths(fig)):
        return signed(fig)
    return ["L’affiche avait quatorze barres : gardez-les toutes, avec leurs vraies valeurs."]


def both_rates(fig: Any) -> list[str] | Report:
    """Les deux taux, de 1996 à 2010, à un facteur près (un indice convient), sans axe jumeau.

    >>> print(*both_rates(figure()[0])[:1])
    La courbe des atteintes aux biens a disparu : il faut les deux, de 1996 à 2010.
    """
    rates = load("delinquance_taux")
    curves = [line.y for line in _drawn(fig, "lines") if len(line.y) == len(rates)]
    lost = [
        f"La courbe des atteintes aux {name} a disparu : il faut les deux, de 1996 à 2010."
        for name in ("biens", "personnes")
        if not any(np.corrcoef(y, rates[f"atteintes_{name}"])[0, 1] > 0.9999 for y in curves)
    ]
    return lost or signed(fig)


def even_years(fig: Any) -> list[str] | Report:
    """Les émissions de CO₂, où une année a toujours la même largeur.

    >>> fig, ax = figure()
    >>> _ = ax.plot(["1950", "1960"], [6, 9])
    >>> print(*even_years(fig))
    Les années sont encore des mots, à distances égales : donnez des nombres à l’axe.
    """
    if any(panel.x.kind == "category" for panel in facts.read(fig).panels):
        return ["Les années sont encore des mots, à distances égales : donnez des nombres à l’axe."]
    real = load("climat_monde").set_index("annee")["co2_gt"]
    for line in _drawn(fig, "lines"):
        wanted = real.reindex(line.x).to_numpy()
        known = np.isfinite(wanted)
        if known.sum() >= 11 and np.allclose(line.y[known], wanted[known], atol=0.01):
            return signed(fig)
    return ["Il faut une courbe d’au moins onze années, placées comme des nombres (1950, pas « 1950 »)."]


def comparable(fig: Any, communes: pd.Series) -> list[str] | Report:
    """Au moins cinq communes en barres, dont la plus peuplée ; `communes` : les habitants de chacune.

    >>> villes = pd.Series({"Poitiers": 900, "Biard": 20, "Cloué": 5, "Lavoux": 12, "Tercé": 11})
    >>> print(*comparable(villes.plot.pie(ax=figure()[1]).figure, villes))
    C’est encore un camembert : comparez des longueurs.
    >>> words = {"title": "Poitiers pèse le plus", "unit": "habitants", "source": COMMUNES}
    >>> comparable(bars(villes, **words), villes).ok
    True
    """
    lengths = _lengths(fig)
    odd, misnamed = set(lengths) - set(communes), _misnamed(fig, dict(communes))
    faults = {
        "C’est encore un camembert : comparez des longueurs.": _drawn(fig, "wedges"),
        "Montrez au moins cinq communes en barres, dont la plus peuplée.": len(lengths) < 5,
        "Une barre n’a pas la longueur d’une commune : dessinez les nombres d’habitants eux-mêmes.": odd,
        "La plus peuplée manque : sans elle, on ne voit pas l’écart.": communes.max() not in lengths,
        "Plus de vingt-cinq noms se lisent mal : gardez les plus peuplées, et dites-le.": len(lengths) > 25,
        "Une barre ne porte pas le nom de sa commune : gardez ensemble le nom et le nombre.": misnamed,
    }
    return [sentence for sentence, found in faults.items() if found][:1] or signed(fig)


def one_line_speaks(fig: Any) -> list[str] | Report:
    """Les dix lignes de bus : une en couleur, nommée à son bout, les autres en retrait.

    >>> one_line_speaks(figure()[0])[0][:29]
    'Les dix lignes doivent rester'
    """
    colours = Counter(line.colour for line in _drawn(fig, "lines") if len(line.y) == 18)  # de 5 h à 22 h
    faults = []
    if colours.total() < 10:
        faults += ["Les dix lignes doivent rester : on les met en retrait, on ne les efface pas."]
    elif max(colours.values()) < 7:
        faults += ["Trop de couleurs encore : mettez en gris tout ce dont votre titre ne parle pas."]
    elif len(colours) < 2:
        faults += ["Tout est de la même couleur : faites ressortir la ligne dont parle le titre."]
    if len(_drawn(fig, "legend")) > 3:
        faults += ["La légende oblige à des allers-retours : retirez-la, nommez la courbe à son bout."]
    return faults or signed(fig)


def stripped(fig: Any) -> list[str] | Report:
    """Les sept parkings, sans rien qui n'apprenne rien.

    >>> stripped(figure()[0])[0][:17]
    'Les sept parkings'
    """
    if sorted(_lengths(fig)) != sorted(load("parkings")["places"].nlargest(7)):
        return ["Les sept parkings doivent rester, avec leur nombre de places."]
    left = decorations(fig)
    return [f"On peut encore ôter {listing(left)}."] if left else signed(fig)


def two_lies(fig: Any) -> list[str]:
    """Une figure gâchée exprès : la relecture y nomme au moins deux mensonges.

    >>> print(*two_lies(pd.Series([88, 90]).plot.bar(ax=figure()[1], ylim=(87, 91)).figure))
    La relecture n’y voit qu’un mensonge (barres dont le pied est coupé). Encore un effort.
    """
    lies = dict.fromkeys(f.title.lower() for f in audit(fig).findings if f.severity != "advice")
    if not lies:
        return ["La relecture n’a rien vu : figure honnête."]
    alone = f"La relecture n’y voit qu’un mensonge ({listing(lies)}). Encore un effort."
    return [alone] if len(lies) < 2 else []


def crimea_alt(text: Any) -> list[str]:
    """Une description utile : le genre du dessin, le sujet, un ou deux nombres qui existent dans la table.

    >>> print(*crimea_alt("Image de courbes : la maladie tue plus de mille soldats, les blessures bien moins."))
    « Image de » est déjà annoncé par le lecteur d’écran : commencez par le genre du dessin. Aucun nombre de la table n’y est : donnez le sommet, arrondi à l’unité, et sa date.
    """
    if not isinstance(text, str):
        return ["On attend une description : un texte entre guillemets."]
    plain = normalise(text)
    rates = load("nightingale").filter(like="taux_").to_numpy()
    rates = rates[rates > 20]  # assez grands pour qu'on les cite, arrondis dans un sens ou dans l'autre
    said = re.findall(r"\d+(?:[\s\u202f\u00a0]\d{3})*(?:[.,]\d+)?", text)
    cited = any(abs(round(parse_number(one).value) - rates).min() < 1 for one in said)
    image = re.match(r"(une? |l'|la )?(image|photo|figure)\b", plain)
    faults = {
        "« Image de » est déjà annoncé par le lecteur d’écran : commencez par le genre du dessin.": image,
        "Dites le genre du dessin : des courbes.": not re.search(r"courbe|ligne|trace", plain),
        "Dites ce que l’on compare : la maladie, les blessures.": "maladi" not in plain,
        "Une à trois phrases, de 60 à 400 caractères.": not 60 <= len(text) <= 400,
        "Aucun nombre de la table n’y est : donnez le sommet, arrondi à l’unité, et sa date.": not cited,
    }
    return [sentence for sentence, found in faults.items() if found]
