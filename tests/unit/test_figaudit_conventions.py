"""Ce qu'une relectrice lit d'un usage : l'axe qui dit où est le haut, la courbe nommée à son bout, la tuile et son nombre."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import TwoSlopeNorm
from matplotlib.patches import Patch, Rectangle

from figaudit.report import audit
from figaudit.report_map import audit_map


def blamed(fig, rule, audited=audit):
    found = [one for one in audited(fig).findings if one.rule == rule and str(one.severity) != "advice"]
    plt.close(fig)
    return bool(found)


@pytest.mark.parametrize(
    ("words", "turned"),
    [
        ("bastante satisfecho,muy satisfecho,nada satisfecho,poco satisfecho", True),
        ("nada satisfecho,poco satisfecho,bastante satisfecho,muy satisfecho", False),
        ("eher zufrieden,gar nicht zufrieden,sehr zufrieden,wenig zufrieden", True),
        ("very worried,fairly worried,a little worried,not at all worried", False),
    ],
)
def test_adverbs_before_one_word_are_degrees(words, turned):
    fig, ax = plt.subplots()
    ax.bar(words.split(","), [41, 23, 10, 26])
    assert blamed(fig, "shuffled-ordinal") is turned


@pytest.mark.parametrize(
    ("label", "fine"),
    [
        ("retard sur la tête (s) : en haut, le premier", True),
        ("Rückstand (s), oben: der Führende", True),
        ("ventas (miles de euros)", False),
    ],
)
def test_a_turned_axis_may_say_who_is_at_the_top(label, fine):
    fig, ax = plt.subplots()
    ax.plot(range(5), [0, 12, 25, 60, 85], marker="o")
    ax.plot(range(5), [0, 0, 0, 8, 15], marker="s")
    ax.set(ylim=(95, -5), ylabel=label)
    assert blamed(fig, "inverted-axis") is not fine


@pytest.mark.parametrize(("names", "fine"), [("3ᵉ 50ᵉ 97ᵉ", True), ("10th 50th 90th", True), ("", False)])
def test_curves_named_at_their_end_are_no_mute_interval(names, fine):
    fig, ax = plt.subplots()
    x = np.linspace(0, 60, 30)
    ends = names.split() or [""] * 3
    for shift, style, name in zip((-6, 0, 6), ("--", "-", "--"), ends, strict=True):
        y = 50 + x / 2 + shift
        ax.plot(x, y, color="green", linestyle=style)
        ax.text(61, y[-1], name, va="center")
    ax.set(xlim=(0, 66), ylabel="taille (cm)")
    assert blamed(fig, "unexplained-interval") is not fine


@pytest.mark.parametrize(("lines", "fine"), [("hlines", True), ("vlines", False)])
def test_a_line_along_the_names_is_no_interval(lines, fine):
    fig, ax = plt.subplots()
    medians = np.array([6.5, 8.2, 9.8])
    for place, median in enumerate(medians):
        ax.plot(np.linspace(place - 0.2, place + 0.2, 5), median + np.arange(-2, 3), "o", color="navy")
    if lines == "hlines":
        ax.hlines(medians, np.arange(3) - 0.3, np.arange(3) + 0.3)
    else:
        ax.vlines(np.arange(3), medians - 1, medians + 1)
    ax.set_xticks(range(3), ["Nord", "Centre", "Sud"])
    ax.set_ylabel("délai (minutes)")
    assert blamed(fig, "unexplained-interval") is not fine


@pytest.mark.parametrize(
    ("label", "crushed"), [("Pegel (m ü. NN)", True), ("niveau (m NGF)", True), ("profondeur (m)", False)]
)
def test_the_sea_is_no_zero_for_a_lake(label, crushed):
    fig, ax = plt.subplots()
    ax.plot(range(40), 441 + np.sin(range(40)))
    ax.set(ylim=(0, 500), ylabel=label)
    assert blamed(fig, "axis-range") is crushed


@pytest.mark.parametrize("faithful", [True, False])
def test_notes_enlarged_both_ways_follow_the_square(faithful):
    fig, ax = plt.subplots()
    at = 0.0
    for value in (100, 50, 34, 22):
        side = np.sqrt(value) if faithful else value / 8
        ax.add_patch(Rectangle((at, 0), side, side / 2))
        ax.text(at + side / 2, side / 2 + 0.2, f"{value}p", ha="center")
        at += side + 2
    ax.set(xlim=(-1, at), ylim=(-1, 8), aspect="equal")
    ax.axis("off")
    assert blamed(fig, "misrepresentation") is not faithful


def tiles(title):
    """Une tuile par canton, son nom et son nombre dedans."""
    fig, ax = plt.subplots()
    colours = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
    places = {
        "Nord": 8,
        "Lande": 12,
        "Val": 17,
        "Küste": 27,
        "Moor": 22,
        "Hafen": 14,
        "Wald": 19,
        "Tal": 9,
        "Kap": 24,
    }
    for rank, (name, value) in enumerate(places.items()):
        x, y = divmod(rank, 3)
        ax.add_patch(
            Rectangle((x, y), 0.94, 0.94, facecolor=colours[int(np.digitize(value, [10, 15, 20, 25]))])
        )
        ax.text(x + 0.4, y + 0.6, name)
        ax.text(x + 0.4, y + 0.2, f"{value} %")
    ax.set(xlim=(-1, 5), ylim=(-1, 4), aspect="equal")
    ax.axis("off")
    labels = ["unter 10 %", "10 bis 14,9 %", "15 bis 19,9 %", "20 bis 24,9 %", "25 % und mehr"]
    ax.legend(
        handles=[Patch(facecolor=c, label=t) for c, t in zip(colours, labels, strict=True)],
        title="Arme Kinder",
    )
    ax.set_title(title)
    return fig


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("In Küste ist die Quote am höchsten", True),
        ("In Wald ist die Quote am höchsten", False),
        ("C’est dans le Kap que le taux est le plus bas", False),
    ],
)
def test_the_place_a_title_names_is_compared_to_the_numbers_on_the_map(title, fine):
    assert blamed(tiles(title), "title-contradicts-data", audit_map) is not fine


@pytest.mark.parametrize("centred", [True, False])
def test_bands_turn_where_they_are_palest(centred):
    fig, ax = plt.subplots()
    x, y = np.meshgrid(np.linspace(0, 1, 25), np.linspace(0, 1, 25))
    norm = TwoSlopeNorm(0, -3.5, 3.5) if centred else None
    drawn = ax.contourf(x, y, -1.2 + 4.5 * x, levels=np.arange(-1.5, 3.6, 0.5), cmap="coolwarm", norm=norm)
    ax.set_aspect("equal")
    ax.axis("off")
    fig.colorbar(drawn, label="Abweichung vom Mittel 1991–2020 (°C)")
    ax.set_title("Der Februar 2024 im Vergleich")
    assert blamed(fig, "diverging-without-middle", audit_map) is not centred


@pytest.mark.parametrize(
    ("label", "bounds", "misled"),
    [
        ("Departure from the 1991-2020 mean (°C)", (-1, 3), True),
        ("Écart à la moyenne 1991-2020 (°C)", (-1, 3), True),
        ("Grad über oder unter dem Mittel (°C)", (-1, 3), True),
        ("Écart à la moyenne 1991-2020 (°C)", (-3, 3), False),
        ("Grados por encima o por debajo de la media (°C)", (-3, 3), False),
        ("Temperature (°C)", (-1, 3), False),
    ],
)
def test_a_departure_turns_at_zero_even_in_degrees(label, bounds, misled):
    fig, ax = plt.subplots()
    low, high = bounds
    months = np.linspace(-0.9, 2.9, 48).reshape(6, 8)
    fig.colorbar(ax.imshow(months, cmap="RdBu_r", vmin=low, vmax=high), label=label)
    ax.set_title("Colder and warmer months than usual")
    assert blamed(fig, "diverging-off-centre") is misled


@pytest.mark.parametrize(
    ("written", "explained"),
    [
        ("5,1 (Landesschnitt)", True),
        ("5,1 (Bundesschnitt)", True),
        ("5,1 (Kartenausschnitt)", False),
        ("5,1", False),
    ],
)
def test_the_average_of_a_region_names_the_middle(written, explained):
    fig, ax = plt.subplots()
    rates = np.linspace(2.4, 9.2, 100).reshape(10, 10)
    drawn = ax.pcolormesh(rates, cmap="RdBu_r", norm=TwoSlopeNorm(5.1, 0.9, 9.3))
    ax.set_aspect("equal")
    ax.axis("off")
    bar = fig.colorbar(drawn, label="Arbeitslosenquote in %", ticks=[2, 5.1, 9])
    bar.ax.set_yticklabels(["2,0", written, "9,0"])
    ax.set_title("Arbeitslosigkeit, Juni 2024")
    assert blamed(fig, "diverging-without-middle", audit_map) is not explained


@pytest.mark.parametrize(
    ("names", "label", "turned"),
    [
        ("1st (most deprived),3rd,5th,2nd,4th", "Deprivation quintile", True),
        ("1st (most deprived),2nd,3rd,4th,5th", "Deprivation quintile", False),
        ("Q5,Q4,Q3,Q2,Q1", "Quintil de renta", False),
        ("Q1,Q4,Q2,Q3", "Cuartil de renta", True),
        ("3. Quintil,1. Quintil,2. Quintil", "", True),
        ("15e,2e,9e,1er", "Arrondissement", False),  # des noms, que leur valeur peut ranger
    ],
)
def test_the_ranks_of_quantiles_are_degrees(names, label, turned):
    fig, ax = plt.subplots()
    words = names.split(",")
    ax.bar(words, np.linspace(58, 75, len(words)))
    ax.set(xlabel=label, ylabel="%")
    assert blamed(fig, "shuffled-ordinal") is turned


@pytest.mark.parametrize(
    ("source", "unfinished"),
    [
        ("Source: case system, extracted 12 May 2025", True),
        ("Source: case system, extracted 12 January 2026", False),
        ("Source : registre, extraction : 12 mai 2025", True),
        ("Quelle: Register, Datenabruf: 12. Mai 2025", True),
        ("Fuente: registro, descarga: 12 de mayo de 2025", True),
        ("Fuente: registro. Fecha de corte: 30 de abril de 2025", True),
        ("Fuente: registro. Fecha de corte: 31 de diciembre de 2025", False),
    ],
)
def test_an_extraction_is_where_the_data_stop(source, unfinished):
    fig, ax = plt.subplots()
    ax.bar(range(2019, 2026), [1088, 1310, 1214, 1132, 1095, 1061, 398])
    fig.text(0, 0, source)
    assert blamed(fig, "partial-period") is unfinished
