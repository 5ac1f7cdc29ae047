"""Montrer des chiffres : de quoi dessiner, les figures qui trompent, et ce qui juge leurs réparations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, wraps
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.colors import to_hex

from datakit.charts.audit import audit
from datakit.charts.describe import describe
from datakit.colour import PALETTE
from datakit.data.load import load
from datakit.figtext import annotate, label_end
from datakit.findings import Report
from datakit.text import listing, normalise, number, parse_number
from datakit.theme import figure, french_axis, show
from datakit.topics.judges import affirms, signed

INK, GREY, BLUE, ORANGE = (PALETTE[n] for n in ("noir", "gris", "bleu", "orange"))
QUIET = "#b0b0ae"
POSTER = "redessiné d’après une affiche télévisée de 2011 ; totaux 2002-2010 estimés à ± 10 000"
ENCODED = "ONDRP, état 4001, lu sur une image à ± 0,1 ou 0,2"
CRIMEA = "Florence Nightingale, 1858 (HistData) ; effectifs estimés"
COMMUNES = "Insee via @etalab/decoupage-administratif"
VITALIS = "Grand Poitiers, GTFS Vitalis, jeudi 29 juin 2023"
NOAA = "NOAA et CDIAC, via dslabs ; moyenne du XXe siècle, 13,9 °C (NOAA)"
_MONTHS = re.findall(
    r"\w+", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
_SHORT = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
_table = cache(load)


def month(day: Any) -> str:
    """Le mois en toutes lettres, puis l'année.

    >>> month(pd.Timestamp("1855-03-01"))
    'mars 1855'
    """
    return f"{_MONTHS[day.month - 1]} {day.year}"


# --- De quoi dessiner ---


def bars(
    values: pd.Series, *, title: str, unit: str, source: str, highlight: Any = (), note: str = ""
) -> Any:
    """Barres horizontales, la plus longue en haut, étiquetées ; celles de `highlight` ressortent.

    >>> places = pd.Series({"Gare": 640, "Théâtre": 410})
    >>> fig = bars(places, title="La gare est plus grande", unit="places", source="Grand Poitiers")
    >>> [texte.get_text() for texte in fig.axes[0].texts]
    ['410', '640']
    """
    values = values.sort_values()
    many = len(values) > 20
    size = 8 if many else 9
    fig, ax = figure(height=1.6 + (0.17 if many else 0.24) * len(values))
    colours = [ORANGE if name in highlight else QUIET for name in values.index]
    drawn = ax.barh(values.index, values.to_numpy(float), color=colours)
    ax.bar_label(drawn, [number(value) for value in values], padding=3, fontsize=size)
    ax.margins(x=0.09, y=0.01)
    ax.set_xticks([])
    ax.spines["bottom"].set_visible(False)
    ax.tick_params(axis="y", length=0, labelsize=size)
    if (values < 0).any():
        ax.spines["left"].set_visible(False)
        ax.axvline(0, color=GREY, linewidth=1)
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def review(fig: Any, alt: str = "") -> None:
    """Montre une figure réparée et ce que l'audit en dit ; ne fait rien tant qu'elle vaut `...`.

    >>> review(...)
    """
    from IPython.display import display

    if fig is not ...:
        show(fig, alt or describe(fig))
        display(audit(fig))


def roses() -> Any:
    """La rose de Nightingale : douze mois par rose, et c'est l'aire qui vaut le taux.

    >>> len(roses().axes)
    2
    """
    rates = load("nightingale").set_index("date").filter(like="taux_")
    fig, axes = figure(1, 2, width=8.4, height=4.9, subplot_kw={"projection": "polar"})
    looks = {"maladies": "#a5c9e1", "autres_causes": "#4a4a48", "blessures": PALETTE["rouge"]}
    turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    for ax, (first, last) in zip(axes, (("1854-04", "1855-03"), ("1855-04", "1856-03")), strict=True):
        year = rates.loc[first:last]
        for cause, colour in looks.items():
            radius = np.sqrt(year[f"taux_{cause}"])
            ax.bar(turn, radius, width=np.pi / 6, color=colour, edgecolor="white", linewidth=0.5)
        ax.set_theta_zero_location("W")
        ax.set_theta_direction(-1)
        ax.set_xticks(turn, [_SHORT[day.month - 1] for day in year.index], fontsize=8)
        ax.set(ylim=(0, np.sqrt(rates.to_numpy().max()) * 1.02), yticks=[])
        ax.grid(False)
        ax.spines["polar"].set_visible(False)
        ax.set_title(f"Avril {first[:4]} – mars {last[:4]}", fontsize=10, loc="center")
    note = "Bleu : maladie évitable. Rouge : blessures. Gris foncé : autres causes."
    note += " L’aire de chaque secteur, depuis le centre, vaut le taux."
    unit = "morts pour 1 000 soldats et par an"
    return annotate(fig, title="Le bleu de la maladie déborde tout", unit=unit, source=CRIMEA, note=note)


def crimea(title: str) -> Any:
    """Les mêmes nombres en courbes, étiquetées, avec l'arrivée de la commission sanitaire.

    >>> [texte.get_text() for texte in crimea("La maladie tue plus que l’ennemi").axes[0].texts][:2]
    ['maladies', 'blessures']
    """
    rates = load("nightingale").set_index("date")
    fig, ax = figure()
    looks = (
        ("maladies", BLUE, -8, 0),
        ("blessures", PALETTE["rouge"], -4, 16),
        ("autres_causes", GREY, 14, 48),
    )
    for cause, colour, right, up in looks:
        values, name = rates[f"taux_{cause}"], cause.replace("_", " ")
        ax.plot(values, color=colour, label=name)
        label_end(ax, values.idxmax(), values.max() + up, name, colour, dx=right, ha="right")
    arrival = pd.Timestamp("1855-03-01")
    ax.axvline(arrival, color=GREY, linewidth=1, linestyle=":")
    said = "mars 1855 :\nla commission sanitaire\narrive"
    ax.annotate(said, (arrival, 960), (8, 0), textcoords="offset points", fontsize=9, va="top")
    ticks = [day for day in rates.index if day.month in (4, 10)]
    ax.set_xticks(ticks, [month(day) for day in ticks])
    ax.set_ylim(0, 1100)
    french_axis(ax.yaxis)
    return annotate(fig, title=title, unit="morts pour 1 000 soldats et par an", source=CRIMEA)


def temperature(zero: bool) -> Any:
    """La température du globe depuis 1880 : depuis le zéro absolu (trompeuse), ou non (honnête).

    >>> [audit(temperature(zero)).ok for zero in (True, False)]
    [False, True]
    """
    anomaly = load("climat_monde").set_index("annee")["anomalie_c"].dropna()
    fig, ax = figure(height=3.4)
    french_axis(ax.yaxis)
    if zero:
        ax.plot(anomaly + 273.15 + 13.9, color=ORANGE)
        ax.set_ylim(0, 300)
        title, unit = "« Rien ne bouge », vu du zéro absolu", "kelvins"
    else:
        ax.plot(anomaly, color=ORANGE)
        ax.axhline(0, color=GREY, linewidth=1)
        title = "La planète s’est réchauffée d’environ un degré"
        unit = "°C d’écart à la moyenne du XXe siècle"
    return annotate(fig, title=title, unit=unit, source=NOAA)


# --- Cinq figures trompeuses, et une que tout encombre ---


def cut_bars() -> Any:
    """Trompeuse : l'affiche de 2011, redessinée, dont le pied des barres est coupé.

    >>> float(round(cut_bars().axes[0].get_ylim()[0], -4))
    3080000.0
    """
    poster = load("delinquance_affiche").set_index("annee")
    facts, heights = poster["faits_constates"], poster["hauteur_barre_px"]
    foot = round(np.polyfit(heights, facts, 1)[1], -3)  # ce que vaudrait une barre de hauteur nulle
    fig, ax = figure()
    ax.bar(facts.index, facts, color=[PALETTE[colour] for colour in poster["couleur_barre"]])
    ax.set_ylim(foot, 4_200_000)
    ax.set_xticks([1997, 2002, 2006, 2010])
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)
    for year in (1997, 2002, 2010):
        said = number(facts[year] / 1e6, 2)
        ax.annotate(said, (year, facts[year]), (0, 4), textcoords="offset points", ha="center")
    return annotate(fig, title="La délinquance a fondu", unit="millions de faits", source=POSTER)


def two_axes() -> Any:
    """Trompeuse : deux taux sur deux échelles choisies pour que les courbes se croisent.

    >>> "dual-axis" in audit(two_axes()).rules
    True
    """
    rates = load("delinquance_taux").set_index("annee")
    fig, left = figure()
    looks = (
        (left, "biens", BLUE, (30, 54)),
        (left.twinx(), "personnes", ORANGE, (3, 8)),
    )
    for ax, name, colour, limits in looks:
        ax.plot(rates[f"atteintes_{name}"], color=colour)
        ax.set_ylim(limits)
        ax.set_ylabel(f"Atteintes aux {name}", color=colour)
        french_axis(ax.yaxis)
    unit = "faits pour 1 000 habitants"
    return annotate(fig, title="La violence a dépassé le vol", unit=unit, source=ENCODED)


def flattened() -> Any:
    """Trompeuse : le CO₂ mondial, une décennie puis une année par cran ; la pente semble mourir.

    >>> "uneven-ticks" in audit(flattened()).rules
    True
    """
    years = [*range(1950, 2011, 10), 2011, 2012, 2013, 2014]
    values = load("climat_monde").set_index("annee")["co2_gt"].loc[years]
    fig, ax = figure()
    ax.plot([str(year) for year in years], values.to_numpy(), marker="o", color=BLUE)
    ax.set_ylim(0, 40)
    unit = "gigatonnes de CO₂ par an"
    return annotate(fig, title="Le CO₂ se calme enfin", unit=unit, source="CDIAC, via dslabs")


def pie(communes: pd.Series) -> Any:
    """Trompeuse : toutes les communes d'un territoire en parts d'un camembert.

    >>> "pie-misuse" in audit(pie(pd.Series(range(1, 41), [f"Commune {n}" for n in range(40)]))).rules
    True
    """
    fig, ax = figure(height=5.2)
    names = communes.index.where(communes >= communes.nlargest(60).min(), "")  # au-delà, rien ne se lit
    ax.pie(communes, labels=names, textprops={"fontsize": 7}, startangle=90)
    title = f"{number(len(communes))} communes en un coup d’œil"
    return annotate(fig, title=title, unit="habitants en 2023", source=COMMUNES)


def spaghetti() -> Any:
    """Trompeuse : les dix lignes de bus les plus fréquentes, dix couleurs, une légende.

    >>> "too-many-series" in audit(spaghetti()).rules
    True
    """
    import matplotlib as mpl

    fig, ax = figure()
    for colour, (name, values) in zip(mpl.color_sequences["tab10"], _departures().items(), strict=True):
        ax.plot(values, label=f"ligne {name}", color=colour)
    ax.legend(ncols=2, fontsize=8)
    ax.set_ylim(0, 14)
    ax.set_xticks(range(6, 23, 3))
    ax.set_xlabel("Heure de départ")
    title = "Les départs de bus, heure par heure"
    return annotate(fig, title=title, unit="départs par heure", source=VITALIS)


@cache
def _departures() -> pd.DataFrame:
    """Départs par heure (5 h à 22 h) des dix lignes de bus les plus fréquentes."""
    wide = _table("vitalis_departs").pivot_table("departs", "heure", "ligne", fill_value=0).loc[5:22]
    return wide[wide.sum().sort_values(ascending=False).index[:10]]


_PARKINGS = {  # les sept plus grands, en toutes lettres
    "BLOSSAC TISON": "Blossac-Tison", "NOTRE DAME": "Notre-Dame", "GARE TOUMAI": "Gare Toumaï",
    "HOTEL DE VILLE": "Hôtel de ville", "GARE EFFIA": "Gare Effia", "THEATRE": "Théâtre", "CORDELIERS": "Cordeliers",
}  # fmt: skip


def decorated() -> Any:
    """Les sept plus grands parkings de Poitiers : rien n'y est faux, tout y est de trop.

    >>> audit(decorated()).ok, len(decorations(decorated()))
    (True, 7)
    """
    import matplotlib as mpl

    data = load("parkings").nlargest(7, "places")[::-1]
    names = data["nom"].map(_PARKINGS)
    fig, ax = figure()
    bars = ax.barh(names, data["places"].to_numpy(float), color=mpl.color_sequences["Dark2"][:7])
    for bar, hatch in zip(bars, "/\\x-+o.", strict=True):
        bar.set(hatch=hatch, edgecolor=INK, linewidth=2)
    ax.set_facecolor("#fff3c4")
    ax.grid(True, color=INK, linewidth=1.2)
    ax.spines[["top", "right"]].set_visible(True)
    ax.legend(bars, names, title="Légende des parkings", frameon=True, fontsize=8)
    french_axis(ax.xaxis)
    title, source = "Les 7 plus grands parkings de Poitiers", "Grand Poitiers, 22/10/2022"
    return annotate(fig, title=title, unit="places", source=source)


def decorations(fig: Any) -> list[str]:
    """Ce qu'on peut ôter de la figure des parkings sans perdre un seul nombre.

    >>> decorations(decorated())[:2]
    ['le fond coloré', 'la grille']
    """
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


# --- Les juges : ce qu'une réparation doit garder, puis la signature et l'audit ---


def _repair(lost: Callable[..., Iterator[str]]) -> Callable[..., list[str] | Report]:
    """Un juge de réparation : `lost` dit ce qui manque ou s'est perdu ; sinon la figure est libre."""

    @wraps(lost)
    def judge(fig: Any, *on: Any) -> list[str] | Report:
        return list(lost(fig, *on)) or signed(fig)

    return judge


def _lengths(fig: Any) -> list[int]:
    """Longueurs des barres : le grand côté de chaque rectangle."""
    patches = [p for ax in fig.axes for group in ax.containers for p in getattr(group, "patches", ())]
    return [round(max(abs(p.get_width()), abs(p.get_height()))) for p in patches]


def _lines(fig: Any, points: int) -> list[Any]:
    """Les courbes d'au moins `points` points."""
    return [line for ax in fig.axes for line in ax.lines if len(line.get_ydata()) >= points]


@_repair
def its_feet_back(fig: Any) -> Iterator[str]:
    """L'affiche réparée : ses quatorze barres sont là, depuis zéro.

    >>> fig = cut_bars()
    >>> sorted(its_feet_back(fig).rules & {"truncated-bars"}), fig.axes[0].set_ylim(0, 4_500_000)
    (['truncated-bars'], (0.0, 4500000.0))
    >>> its_feet_back(fig).ok
    True
    """
    if not set(_table("delinquance_affiche")["faits_constates"]) <= set(_lengths(fig)):
        yield "L’affiche avait quatorze barres : gardez-les toutes, avec leurs vraies valeurs."


@_repair
def both_rates(fig: Any) -> Iterator[str]:
    """Les deux taux, de 1996 à 2010, à un facteur près (un indice convient), sans axe jumeau.

    >>> "dual-axis" in both_rates(two_axes()).rules
    True
    >>> print(*both_rates(flattened())[:1])
    La courbe des atteintes aux biens a disparu : il faut les deux, de 1996 à 2010.
    """
    curves = [np.asarray(line.get_ydata(), float) for line in _lines(fig, 15)]
    for name in ("biens", "personnes"):
        wanted = _table("delinquance_taux")[f"atteintes_{name}"]
        if not any(y.size == 15 and np.corrcoef(y, wanted)[0, 1] > 0.9999 for y in curves):
            yield f"La courbe des atteintes aux {name} a disparu : il faut les deux, de 1996 à 2010."


@_repair
def even_years(fig: Any) -> Iterator[str]:
    """Les émissions de CO₂, où une année a toujours la même largeur.

    >>> print(*even_years(flattened()))
    Les années sont encore des mots, à distances égales : donnez des nombres à l’axe.
    """
    if any(type(ax.xaxis.get_converter()).__name__ == "StrCategoryConverter" for ax in fig.axes):
        yield "Les années sont encore des mots, à distances égales : donnez des nombres à l’axe."
        return
    real = _table("climat_monde").set_index("annee")["co2_gt"]
    for line in _lines(fig, 11):
        drawn = pd.Series(np.asarray(line.get_ydata(), float), line.get_xdata(orig=False))
        drawn = drawn[drawn.index.isin(real.index)]
        if len(drawn) >= 11 and np.allclose(drawn, real.loc[drawn.index], atol=0.01):
            return
    yield "Il faut une courbe d’au moins onze années, placées comme des nombres (1950, pas « 1950 »)."


@_repair
def comparable(fig: Any, communes: pd.Series) -> Iterator[str]:
    """Au moins cinq communes en barres, dont la plus peuplée ; `communes` : les habitants de chacune.

    >>> villes = pd.Series({"Poitiers": 900, "Biard": 20, "Cloué": 5, "Lavoux": 12, "Tercé": 11})
    >>> print(*comparable(pie(villes), villes))
    C’est encore un camembert : comparez des longueurs.
    >>> words = {"title": "Poitiers pèse le plus", "unit": "habitants", "source": COMMUNES}
    >>> comparable(bars(villes, **words), villes).ok
    True
    """
    if any(type(p).__name__ == "Wedge" for ax in fig.axes for p in ax.patches):
        yield "C’est encore un camembert : comparez des longueurs."
        return
    drawn = _lengths(fig)
    if len(drawn) < 5:
        yield "Montrez au moins cinq communes en barres, dont la plus peuplée."
    elif not set(drawn) <= set(communes):
        yield "Une barre n’a pas la longueur d’une commune : dessinez les nombres d’habitants eux-mêmes."
    elif communes.max() not in drawn:
        yield "La plus peuplée manque : sans elle, on ne voit pas l’écart."


@_repair
def one_line_speaks(fig: Any) -> Iterator[str]:
    """Les dix lignes de bus : une en couleur, nommée à son bout, les autres en retrait.

    >>> [phrase[:19] for phrase in one_line_speaks(spaghetti())]
    ['Trop de couleurs en', 'La légende oblige à']
    """
    lines = [line for line in _lines(fig, 1) if len(line.get_ydata()) == len(_departures())]
    colours = Counter(to_hex(line.get_color()) for line in lines)
    if len(lines) < 10:
        yield "Les dix lignes doivent rester : on les met en retrait, on ne les efface pas."
    elif colours.most_common(1)[0][1] < 7:
        yield "Trop de couleurs encore : mettez en gris tout ce dont votre titre ne parle pas."
    elif len(colours) < 2:
        yield "Tout est de la même couleur : faites ressortir la ligne dont parle le titre."
    if any(ax.get_legend() and len(ax.get_legend().get_texts()) > 3 for ax in fig.axes):
        yield "La légende oblige à des allers-retours : retirez-la, nommez la courbe à son bout."


@_repair
def stripped(fig: Any) -> Iterator[str]:
    """Les sept parkings, sans rien qui n'apprenne rien.

    >>> print(stripped(decorated())[0][:37])
    On peut encore ôter le fond coloré, l
    """
    wanted = _table("parkings")["places"].nlargest(7)
    if sorted(_lengths(fig)) != sorted(wanted):
        yield "Les sept parkings doivent rester, avec leur nombre de places."
    elif left := decorations(fig):
        yield f"On peut encore ôter {listing(left)}."


def crimea_title(text: Any) -> list[str]:
    """Un titre qui affirme, et qui nomme ce qui tue.

    >>> crimea_title("En Crimée, la maladie tue huit fois plus que l’ennemi")
    []
    >>> crimea_title("En Crimée, l’ennemi tue moins qu’on ne croit")
    ['Le titre ne nomme pas ce qui tue : la maladie.']
    """
    killer = r"maladi|fievre|hygien|cholera|infection|microbe|typhus"
    return affirms(text, killer, "ce qui tue : la maladie")


def crimea_alt(text: Any) -> list[str]:
    """Une description utile : le genre du dessin, le sujet, un ou deux nombres qui existent dans la table.

    >>> print(*crimea_alt("Image de courbes : la maladie tue plus de mille soldats, les blessures bien moins."))
    « Image de » est déjà annoncé par le lecteur d’écran : commencez par le genre du dessin. Aucun nombre de la table n’y est : donnez le sommet, arrondi à l’unité, et sa date.
    """
    if not isinstance(text, str):
        return ["On attend une description : un texte entre guillemets."]
    plain = normalise(text)
    faults = (
        (
            re.match(r"(une? |l'|la )?(image|photo|figure)\b", plain),
            "« Image de » est déjà annoncé par le lecteur d’écran : commencez par le genre du dessin.",
        ),
        (not re.search(r"courbe|ligne|trace", plain), "Dites le genre du dessin : des courbes."),
        ("maladi" not in plain, "Dites ce que l’on compare : la maladie, les blessures."),
        (not 60 <= len(text) <= 400, "Une à trois phrases, de 60 à 400 caractères."),
        (
            not _numbers(text) & _real_rates(),
            "Aucun nombre de la table n’y est : donnez le sommet, arrondi à l’unité, et sa date.",
        ),
    )
    return [sentence for found, sentence in faults if found]


def _numbers(text: str) -> set[int]:
    found = re.findall(r"\d+(?:[\s\u202f\u00a0]\d{3})*(?:[.,]\d+)?", text)
    return {round(parse_number(one).value) for one in found}


def _real_rates() -> set[int]:
    """Les taux de Crimée assez grands pour qu'on les cite, arrondis dans un sens ou dans l'autre."""
    rates = _table("nightingale").filter(like="taux_").to_numpy().ravel()
    return {int(rounded(rate)) for rate in rates if rate > 20 for rounded in (np.floor, np.ceil)}
