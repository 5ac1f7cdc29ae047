"""Aucun titre n’arrête la relecture, aucune figure non plus ; un seuil passé, un nom que la figure n’a pas."""

import matplotlib
import numpy as np
import pandas as pd
import pytest

from datakit.answers import cell, claimed, expect
from datakit.answers.claimed import reading
from datakit.answers.left_out import left_out
from figaudit.base import figtext
from figaudit.base.theme import figure

matplotlib.use("Agg")

JUDGE = expect.figure("datakit.answers.judges:claims")
TRADES = {"non écrit": 50, "Employé de commerce": 6, "Mécanicien": 3, "Hôtelier": 2}
OUTINGS = {
    "Formation, emploi": 48,
    "Environnement": 38,
    "Animations locales": 26,
    "Sport": 19,
    "Brocantes, salons": 12,
}
BANDS = {"15-24 ans": 40, "25-54 ans": 30, "55 ans et plus": 20}
#: De minuit à 23 h : la nuit sous 600, un sommet à 9 h, une soirée à 700.
OFFICE = [500, 498, 499, 500, 505, 510, 520, 600, 900, 1422, 1300, 1200, 1100, 1150, 1200, 1100, 1000, 900, 800, 700, 690, 680, 650, 600]  # fmt: skip


def titled(draw, title, unit="ppm"):
    fig, ax = figure()
    draw(ax)
    return figtext.annotate(fig, title=title, unit=unit, source="le kit, 2023")


def plain(text):
    """Le texte, ses espaces insécables en espaces : « 2e sur 5 » s’y lit comme on l’écrit."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def office(ax):
    ax.plot(pd.date_range("2015-02-12", periods=24, freq="h"), OFFICE)


def bars_of(values):
    return lambda ax: ax.barh(list(values), list(values.values()))


@pytest.mark.parametrize(
    ("title", "denied", "confirmed"),
    [
        ("Le CO₂ dépasse 1 000 ppm toute la journée", True, False),
        ("Le CO₂ dépasse 1 000 ppm", False, True),
        ("Le CO₂ dépasse 1000 ppm le matin", False, True),
        ("Le CO₂ franchit le seuil des 1 000 ppm", False, True),
        ("Le CO₂ dépasse 1 450 ppm", True, False),
        ("Le CO₂ dépasse 1 000 ppm le soir", True, False),
        ("Le CO₂ dépasse 1 000 ppm toute la matinée", True, False),
        ("Le CO₂ dépasse 400 ppm toute la journée", False, True),
        # ce qui s’y ajoute n’a pas été lu
        ("Le CO₂ dépasse 1 000 ppm et la fenêtre s’ouvre", False, False),
        ("Le CO₂ dépasse 1 000 ppm dès 8 h", False, False),
        ("Le CO₂ ne dépasse pas 1 000 ppm la nuit", False, False),
        ("Le CO₂ dépasse largement 1 000 ppm", False, False),
    ],
)
def test_a_threshold_that_a_curve_passes(title, denied, confirmed):
    read = reading(titled(office, title))
    assert (bool(read.denied), read.confirmed) == (denied, confirmed)


@pytest.mark.parametrize(
    ("values", "title", "word"),
    [
        (TRADES, "Les agriculteurs sont les plus nombreux à mourir", "agriculteurs"),
        (OUTINGS, "La nature est le thème le plus annoncé", "nature"),
        (OUTINGS, "La nature arrive en tête", "nature"),
        (OUTINGS, "C’est la musique qui est la plus annoncée", "musique"),
        (OUTINGS, "L’écologie est deuxième", "écologie"),
        (OUTINGS, "La mise à jour est dernière", "mise à jour"),
        (OUTINGS, "La nature est deuxième, avec 38 sorties", "nature"),
    ],
)
def test_another_word_for_a_bar_is_neither_denied_nor_confirmed(values, title, word):
    read = reading(titled(bars_of(values), title, "sorties"))
    assert (read.denied, read.confirmed) == ("", False)
    assert f"« {word} »" in plain(read.seen)


@pytest.mark.parametrize(
    ("title", "bar"),
    [
        ("L’écologie est deuxième", "Environnement : 38 sorties (2e sur 5)"),
        ("La nature arrive en tête", "Formation, emploi : 48 sorties (le plus haut des 5)"),
        ("Le bricolage est dernier", "Brocantes, salons : 12 sorties (le plus bas des 5)"),
    ],
)
def test_another_word_is_set_beside_the_bar_of_its_rank(title, bar):
    said = plain(reading(titled(bars_of(OUTINGS), title, "sorties")).seen)
    assert bar in said


@pytest.mark.parametrize(
    ("title", "denied", "confirmed"),
    [
        ("La formation est en tête avec 48 %", True, False),
        ("L’environnement atteint 38 %", True, False),
        ("L’environnement pèse 22 % des sorties", True, False),
        ("L’environnement pèse 27 % des sorties", False, False),
        ("La formation dépasse le sport de 60 %", False, False),
        ("La formation est en tête avec 48 sorties", False, True),
    ],
)
def test_a_count_is_no_percentage(title, denied, confirmed):
    read = reading(titled(bars_of(OUTINGS), title, "sorties"))
    assert (bool(read.denied), read.confirmed) == (denied, confirmed)


def test_the_others_are_perhaps_not_the_bar_named_other():
    alerts = {"afro-américain": 42, "blanc": 22, "autre": 17}
    title = "Les Blancs sont plus alertés à tort que les autres"
    read = reading(titled(bars_of(alerts), title, "alertés à tort, pour cent personnes non arrêtées"))
    assert not read.confirmed


@pytest.mark.parametrize(
    ("values", "title"),
    [
        (TRADES, "Les employés sont les plus nombreux"),
        (TRADES, "Le commerce est le métier le plus écrit"),
        (OUTINGS, "Les formations sont les plus nombreuses"),
        (OUTINGS, "Le premier thème est le plus annoncé de loin"),
        (OUTINGS, "Les sorties sont les plus nombreuses en formation"),
        (BANDS, "Les jeunes sont les plus nombreux"),
    ],
)
def test_a_name_said_otherwise_is_not_called_absent(values, title):
    assert reading(titled(bars_of(values), title, "sorties")).denied == ""


def test_a_side_that_is_no_bar_is_compared_to_none():
    read = reading(titled(bars_of(OUTINGS), "Deux fois plus de sorties nature que de brocantes", "sorties"))
    said = read.seen.replace("\u00a0", " ").replace("\u202f", " ")
    assert (read.denied, read.confirmed) == ("", False)
    assert "Brocantes, salons : 12 sorties" in said
    assert "« nature » n’est le nom d’aucune barre" in said
    assert "48" not in said


def test_a_plural_names_every_bar_it_begins():
    values = {"non écrit": 50, "Employé de commerce": 6, "Employé de banque": 3}
    seen = reading(titled(bars_of(values), "Les employés sont les plus nombreux", "hommes")).seen
    assert "Employé de commerce" in seen
    assert "Employé de banque" in seen


STOPS = {"Notre-Dame": 690, "Lavoisier": 459, "Victor Hugo": 392}
AIR = {"5 h": 9, "6 h": 38, "7 h": 66}


@pytest.mark.parametrize(
    ("values", "unit", "title"),
    [
        (STOPS, "passages", "Tous ces arrêts dépassent 390 passages"),
        (AIR, "µg", "L’air dépasse 60 µg à 7 h"),
    ],
)
def test_what_is_passed_is_not_a_value(values, unit, title):
    assert JUDGE(titled(bars_of(values), title, unit), None).ok


def test_what_is_said_of_one_bar_is_still_its_value():
    assert not JUDGE(titled(bars_of(AIR), "L’air compte 60 µg à 6 h", "µg"), None).ok


@pytest.mark.parametrize(
    ("title", "is_right"),
    [
        ("En 2022, le compteur en voyait deux fois moins que la fiche", True),
        ("En 2022, le compteur en voyait cinq fois moins que la fiche", False),
    ],
)
def test_a_ratio_to_a_mark_across_the_bars(title, is_right):
    def draw(ax):
        ax.barh(["compteur de 2022", "compteur de 2025"], [70, 228])
        ax.axvline(140)

    assert JUDGE(titled(draw, title, "places"), None).ok == is_right


def test_thousands_are_not_looked_for_among_bars_in_thousands():
    lent = {"2011": 22.7, "2012": 30.5, "2020": 11.6, "2022": 17.2}
    seen = reading(titled(bars_of(lent), "Les prêts dépassent 30 000 chaque année", "milliers de prêts")).seen
    assert "la plus proche" not in seen


@pytest.mark.parametrize(
    ("asked", "note", "is_told"),
    [
        ("metiers.value_counts().head(2)", "Ce que la table ne dit pas.", True),
        ("metiers.value_counts().head(2)", "Les deux premiers métiers.", False),
        ("metiers.value_counts().head(2)", "2 métiers sur 3.", False),
        ("metiers.value_counts().head(9)", "Ce que la table ne dit pas.", False),
        ("compter(metiers).head(2)", "Ce que la table ne dit pas.", False),
    ],
)
def test_names_left_out_are_counted(monkeypatch, asked, note, is_told):
    metiers = pd.Series(["facteur", "facteur", "peintre", "peintre", "boulanger"])
    held = {"metiers": metiers, "compter": lambda column: column.value_counts()}
    monkeypatch.setattr(cell, "source", lambda: f"compte = {asked}")
    monkeypatch.setattr(cell, "namespace", lambda: held)
    fig, ax = figure()
    compte = eval(asked, held.copy())
    ax.barh(list(compte.index), list(compte))
    figtext.annotate(fig, title="Les facteurs sont là", unit="hommes", source="le kit", note=note)
    told = left_out(fig).replace("\u202f", " ")
    assert ("2 noms sur 3 : 4 hommes sur 5" in told) == is_told


def test_a_reading_that_fails_refuses_nothing(monkeypatch):
    def fail(fig):
        raise ValueError

    monkeypatch.setattr(claimed, "reading", fail)
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    verdict = JUDGE(titled(bars_of(OUTINGS), "Les formations dépassent le sport", "sorties"), None)
    assert verdict.ok
    assert verdict.together


FIGURES = {
    "un jour": office,
    "des années": lambda ax: ax.plot(range(1990, 2020), np.linspace(3, 60, 30), label="Léa"),
    "deux courbes": lambda ax: (ax.plot(range(24), range(24), label="Gare"), ax.plot(range(24), range(24, 0, -1), label="Lac")),
    "un nuage": lambda ax: ax.scatter([1, 2, 3], [4, 2, 9]),
    "un histogramme": lambda ax: ax.hist([1, 2, 2, 3, 9]),
    "des parts": lambda ax: ax.pie([3, 2], labels=["Gare", "Lac"]),
    "des barres": bars_of(OUTINGS),
    "des âges": bars_of(BANDS),
    "des pertes": bars_of({"Gare": -4, "Lac": 3}),
    "des zéros": bars_of({"Gare": 0, "Lac": 0}),
    "une barre": bars_of({"Gare": 4}),
    "des trous": lambda ax: ax.plot([1, 2, 3], [np.nan, np.nan, np.nan]),
    "un point": lambda ax: ax.plot([1], [2], "o"),
    "deux piles": lambda ax: (ax.bar(["Gare", "Lac"], [1, 2], label="F"), ax.bar(["Gare", "Lac"], [2, 1], bottom=[1, 2], label="M")),
    "rien": lambda ax: None,
}  # fmt: skip
TITLES = """
Le CO₂ dépasse 1 000 ppm toute la journée
Le CO₂ reste sous 1 000 ppm
Plus de 30 sur 40
La gare dépasse 30
Seule la gare dépasse 3
Une sur deux est à la gare
Trois sur cinq sont sous 20
Deux fois plus à la gare qu’au lac
La gare a 40 de plus que le lac
La moitié des sorties est au lac
Presque tous sont à la gare
Aucune sortie à la gare
Aucun n’est aussi grand que le lac
La gare est deuxième
La gare est avant-dernière
La nature est la première
Léa monte jusqu’en 2010
Léa double en dix ans
Léa baisse depuis 2000
Cela culmine à 9 h
Cela baisse toute la nuit
Cela monte à 8 h puis retombe
La gare et le lac se croisent à midi
La gare est toujours devant le lac
La gare n’a jamais rattrapé le lac
Le 12 février, tout grimpe
Lundi, personne
Un tiers de moins en hiver
Plus forte en décembre qu’en août
En 2003, record absolu
Jamais autant qu’en 2003
100 % à la gare
0
0 sortie
De 12 à 18
L’écart est de 40 entre la gare et le lac
Moins de 1 000 000 de sorties
Dix points de plus
Autant à la gare qu’au lac
Toutes les barres se valent
""".strip().splitlines()


@pytest.mark.parametrize("name", FIGURES)
def test_no_title_stops_the_reading(name):
    for title in TITLES:
        fig = titled(FIGURES[name], title, "sorties")
        assert isinstance(reading(fig).denied, str)
