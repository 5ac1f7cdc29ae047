"""Les figures de l'atelier de visualisation : les trompeuses, les honnêtes, et ce qui les juge."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from datakit.charts.measure import lie_factor
from datakit.colour import PALETTE
from datakit.data.load import load
from datakit.figtext import annotate, label_end
from datakit.text import number, percent
from datakit.theme import figure, french_axis

INK, GREY, BLUE, ORANGE = (PALETTE[n] for n in ("noir", "gris", "bleu", "orange"))
QUIET = "#b0b0ae"
POSTER = "redessiné d’après une affiche télévisée de 2011 ; totaux 2002-2010 estimés à ± 10 000"
ENCODED = "ONDRP, état 4001, lu sur une image à ± 0,1 ou 0,2"
CRIMEA = "Florence Nightingale, 1858 (HistData) ; effectifs estimés"
COMMUNES = "Insee via @etalab/decoupage-administratif"
VITALIS = "Grand Poitiers, GTFS Vitalis, jeudi 29 juin 2023"
NOAA = "NOAA et CDIAC, via dslabs ; moyenne du XXe siècle, 13,9 °C (NOAA)"
MONTHS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")


NAMES = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août")
NAMES += ("septembre", "octobre", "novembre", "décembre")


def month(day: Any) -> str:
    """Le mois en toutes lettres, puis l'année."""
    return f"{NAMES[day.month - 1]} {day.year}"


@cache
def table(name: str) -> pd.DataFrame:
    return load(name)


def poster() -> pd.DataFrame:
    return table("delinquance_affiche").set_index("annee")


def foot() -> float:
    """Le nombre de faits où commencent les barres de l'affiche : la droite qui passe par leurs hauteurs."""
    slope, start = np.polyfit(poster()["faits_constates"], poster()["hauteur_barre_px"], 1)
    return float(-start / slope)


def rates() -> pd.DataFrame:
    return table("delinquance_taux").set_index("annee")[["atteintes_biens", "atteintes_personnes"]]


def co2(years: Any = range(1950, 2015)) -> pd.Series:
    return table("climat_monde").set_index("annee")["co2_gt"].loc[list(years)]


def communes() -> pd.Series:
    return table("communes_grand_poitiers").set_index("nom")["population_municipale"].sort_values()


def growth() -> pd.Series:
    """Habitants gagnés de 2018 à 2023, par commune, de la plus forte perte au plus fort gain."""
    wide = table("populations_grand_poitiers").pivot_table("population_municipale", "nom", "millesime")
    return (wide[2023] - wide[2018]).astype(int).sort_values()


def departures(lines: int = 10) -> pd.DataFrame:
    """Départs par heure (5 h à 22 h) des lignes de bus les plus fréquentes."""
    wide = table("vitalis_departs").pivot_table("departs", "heure", "ligne", fill_value=0).loc[5:22]
    return wide[wide.sum().sort_values(ascending=False).index[:lines]]


def deaths() -> pd.DataFrame:
    return table("nightingale").set_index("date")


def bars(
    values: pd.Series, *, title: str, unit: str, source: str, highlight: Any = (), note: str = ""
) -> Any:
    """Barres horizontales, la plus longue en haut, étiquetées ; celles de `highlight` ressortent."""
    many = len(values) > 20
    fig, ax = figure(height=1.6 + (0.17 if many else 0.24) * len(values))
    values = values.sort_values()
    colours = [ORANGE if name in highlight else QUIET for name in values.index]
    ax.barh(values.index, values.to_numpy(float), color=colours)
    room = float(values.abs().max()) * 0.01
    for at, value in enumerate(values):
        side = "left" if value >= 0 else "right"
        ax.text(
            value + (room if value >= 0 else -room),
            at,
            number(value),
            va="center",
            ha=side,
            fontsize=8 if many else 9,
        )
    ax.margins(x=0.09, y=0.01)
    ax.set_xticks([])
    ax.spines["bottom"].set_visible(False)
    ax.spines["left"].set_visible(bool((values >= 0).all()))
    ax.tick_params(axis="y", length=0, labelsize=8 if many else 9.5)
    if (values < 0).any():
        ax.axvline(0, color=GREY, linewidth=1)
    return annotate(fig, title=title, unit=unit, source=source, note=note)


def clouds() -> Any:
    """Les treize nuages du Datasaurus, de même moyenne, même écart type, même corrélation."""
    fig, axes = figure(2, 7, width=9.2, height=4.2, sharex=True, sharey=True)
    groups = list(table("datasaurus").groupby("forme"))
    for ax, (name, points) in zip(axes.flat, groups, strict=False):
        ax.scatter(points["x"], points["y"], s=4, alpha=0.7, color=ORANGE if name == "dinosaure" else BLUE)
        ax.set_title(name, fontsize=9, fontweight="normal")
        ax.set(xticks=[], yticks=[])
    axes.flat[-1].remove()
    title = "Treize nuages, les mêmes statistiques : seul le dessin les distingue"
    source = "Matejka et Fitzmaurice, 2017 (données inventées)"
    return annotate(fig, title=title, unit="", subtitle="Mêmes axes partout, sans unité", source=source)


def villages(size: float = 12) -> Any:
    """Un point par commune de métropole : trop gros, ils se recouvrent."""
    fig, ax = figure(width=5.6, height=5.8)
    points = table("communes_points").query("41 < latitude < 52 and -6 < longitude < 10")
    ax.scatter(points["longitude"], points["latitude"], s=size, color=BLUE, linewidths=0)
    ax.set_aspect(1.45)  # 1 / cos(46,5°) : un degré de longitude est plus court qu'un degré de latitude
    ax.set_axis_off()
    return annotate(
        fig, title="Où sont les communes ?", unit="", subtitle="Un point par commune", source="Insee, IGN"
    )


def temperature(zero: bool) -> Any:
    """La température du globe depuis 1880, avec ou sans le zéro absolu."""
    fig, ax = figure(height=3.4)
    anomaly = table("climat_monde").set_index("annee")["anomalie_c"].dropna()
    ax.plot(anomaly + 273.15 + 13.9 if zero else anomaly, color=ORANGE)
    if zero:
        ax.set_ylim(0, 300)
    else:
        ax.axhline(0, color=GREY, linewidth=1)
    french_axis(ax.yaxis)
    title = (
        "« Rien ne bouge », vu du zéro absolu" if zero else "La planète s’est réchauffée d’environ un degré"
    )
    unit = "kelvins" if zero else "°C d’écart à la moyenne du XXe siècle"
    return annotate(fig, title=title, unit=unit, source=NOAA)


def roses() -> Any:
    """La rose de Nightingale : douze mois par rose, et c'est l'aire qui vaut le taux."""
    fig, axes = figure(1, 2, width=8.4, height=4.9, subplot_kw={"projection": "polar"})
    peak = np.sqrt(deaths()["taux_maladies"].max())
    looks = {"maladies": "#a5c9e1", "autres_causes": "#4a4a48", "blessures": PALETTE["rouge"]}
    for ax, (first, last) in zip(axes, (("1854-04", "1855-03"), ("1855-04", "1856-03")), strict=True):
        year = deaths().loc[first:last]
        turn = np.linspace(0, 2 * np.pi, 12, endpoint=False)
        for cause, colour in looks.items():
            radius = np.sqrt(year[f"taux_{cause}"])
            ax.bar(turn, radius, width=np.pi / 6, color=colour, edgecolor="white", linewidth=0.5)
        ax.set_theta_zero_location("W")
        ax.set_theta_direction(-1)
        ax.set_xticks(turn, [MONTHS[d.month - 1] for d in year.index], fontsize=8)
        ax.set(ylim=(0, peak * 1.02), yticks=[])
        ax.grid(False)
        ax.spines["polar"].set_visible(False)
        ax.set_title(f"Avril {first[:4]} – mars {last[:4]}", fontsize=10, loc="center")
    title = "Le bleu de la maladie déborde tout"
    note = "Bleu : maladie évitable. Rouge : blessures. Gris foncé : autres causes. L’aire de chaque secteur, depuis le centre, vaut le taux."
    return annotate(fig, title=title, unit="morts pour 1 000 soldats et par an", source=CRIMEA, note=note)


def crimea(title: str) -> Any:
    """Les mêmes nombres en courbes, étiquetées, avec l'arrivée de la commission sanitaire."""
    fig, ax = figure()
    looks = {"maladies": ("maladies", BLUE, -8, 0), "blessures": ("blessures", PALETTE["rouge"], -4, 8)}
    looks["autres_causes"] = ("autres causes", GREY, 14, 24)
    for cause, (name, colour, dx, dy) in looks.items():
        values = deaths()[f"taux_{cause}"]
        ax.plot(values, color=colour, label=name)
        top, side = values.idxmax(), "right"
        label_end(ax, top, values.max() + 2 * dy, name, colour, dx=dx, ha=side)
    arrival = pd.Timestamp("1855-03-01")
    ax.axvline(arrival, color=GREY, linewidth=1, linestyle=":")
    said, place = (
        "mars 1855 :\nla commission sanitaire\narrive",
        {"xytext": (8, 0), "textcoords": "offset points"},
    )
    ax.annotate(said, (arrival, 960), fontsize=9, va="top", **place)
    ticks = [d for d in deaths().index if d.month in (4, 10)]
    ax.set_xticks(ticks, [month(d) for d in ticks])
    ax.set_ylim(0, 1100)
    french_axis(ax.yaxis)
    return annotate(fig, title=title, unit="morts pour 1 000 soldats et par an", source=CRIMEA)


def share_at_sea() -> float:
    rows = table("migrants_oim_2017").set_index("region")["morts_ou_disparus"]
    return float(rows["Méditerranée"] / rows.sum())


def migrants() -> Any:
    """La table de l'OIM, dessinée sobrement."""
    rows = table("migrants_oim_2017").set_index("region")["morts_ou_disparus"]
    title = f"{percent(share_at_sea(), 0)} des morts et disparitions connues en Méditerranée"
    source = "OIM, Missing Migrants, premier semestre 2017"
    note = "Un minimum : seulement ce que l’OIM a su. Un petit nombre peut dire qu’on y compte mal."
    return bars(
        rows,
        title=title,
        unit="personnes mortes ou disparues",
        source=source,
        highlight=["Méditerranée"],
        note=note,
    )


def poster_lie(start: int, end: int) -> float:
    """Facteur de mensonge de l'affiche entre deux années, hauteurs mesurées sur la photographie."""
    columns = poster()["hauteur_barre_px"], poster()["faits_constates"]
    shown, actual = ([float(c[start]), float(c[end])] for c in columns)
    return lie_factor(shown=shown, actual=actual)


def shown_change() -> float:
    heights = poster()["hauteur_barre_px"]
    return float(heights[2010] / heights[2002] - 1)


def rose_ratio() -> float:
    january = deaths().loc["1855-01-01"]
    return float(january["taux_maladies"] / january["taux_blessures"])


def review(fig: Any, alt: str = "") -> None:
    """Montre une figure réparée et ce que l'audit en dit ; ne fait rien tant qu'elle vaut `...`."""
    import builtins

    from datakit.charts.audit import audit
    from datakit.charts.describe import describe
    from datakit.theme import show

    if fig is not ...:
        show(fig, alt or describe(fig))
        getattr(builtins, "display", print)(audit(fig))  # un carnet ajoute `display` aux noms de Python
