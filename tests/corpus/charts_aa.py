"""Charts by a hospital, a rail company, a school inspectorate, a bank, a climate bureau, a sports federation, a chemistry lab and a city hall."""
import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import FuncFormatter, NullFormatter, PercentFormatter
from scipy.interpolate import CubicSpline

LIARS, HONEST = [], []
ALSO = {}

INK, BLUE, ORANGE, GREEN, PINK, SKY = "#1a1a1a", "#0072B2", "#D55E00", "#00785a", "#b0578d", "#56B4E9"


def liar(rule, *also):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        if also:
            ALSO[f.__name__] = also
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def foot(fig, words, rect=(0, .07, 1, 1)):
    fig.tight_layout(rect=rect)
    fig.text(.015, .018, words, fontsize=9, color="#333333")
    return fig


def sheet(title, x="", y="", size=(7.2, 4.8)):
    fig, ax = plt.subplots(figsize=size)
    ax.set_title(title, loc="left", fontsize=12, fontweight="bold")
    ax.set_xlabel(x)
    ax.set_ylabel(y)
    ax.spines[["top", "right"]].set_visible(False)
    return fig, ax


# ================================================================ misleading: French

@liar("truncated-bars")
def fr_cantine_bio():
    table = pd.DataFrame({"ville": ["Brest", "Angers", "Dijon", "Pau", "Metz"], "part": [46.2, 45.1, 44.6, 43.9, 43.2]})
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    sns.barplot(table, x="part", y="ville", color=GREEN, ax=ax)
    ax.set_xlim(42.5, 46.5)
    ax.set(title="La part du bio dans les cantines", xlabel="Part des achats, en %", ylabel="")
    return foot(fig, "Source : enquête des villes, 2024")


@liar("dual-axis")
def fr_retards_et_effectif():
    years = np.arange(2014, 2025)
    staff = [312, 311, 309, 308, 306, 305, 303, 302, 300, 299, 298]
    late = [8.1, 8.5, 9.2, 9.4, 10.3, 10.9, 11.4, 11.8, 12.9, 13.4, 14.1]
    fig, ax = sheet("Moins d’agents, plus de retards", "Année", "Agents de conduite")
    ax.plot(years, staff, color=BLUE, lw=2.5)
    ax.set_ylim(296, 314)
    other = ax.twinx()
    other.plot(years, late, color=ORANGE, lw=2.5, ls="--")
    other.set_ylim(7, 15)
    other.set_ylabel("Trains en retard, en %")
    ax.text(2014.3, 313, "agents", color=BLUE)
    other.text(2022.2, 13.9, "retards", color=ORANGE)
    return foot(fig, "Source : direction régionale des transports")


@liar("line-over-categories")
def fr_cliniques_reliees():
    names = ["Saint-Luc", "Les Tilleuls", "La Roseraie", "Pasteur", "Belle-Rive", "Les Ormes"]
    fig, ax = sheet("Durée moyenne de séjour par clinique", "Clinique", "Jours")
    ax.plot(names, [4.1, 5.6, 3.8, 6.2, 4.9, 5.1], marker="o", color=PINK, lw=2)
    ax.set_ylim(0, 7)
    return foot(fig, "Source : fédération des cliniques, 2023")


@liar("pie-misuse")
def fr_camembert_reponses():
    fig, ax = plt.subplots(figsize=(6.6, 5))
    share = [62, 48, 35, 27]
    ax.pie(share, labels=[f"{w}\n{s} %" for w, s in zip(["Voiture", "Marche", "Bus", "Vélo"], share, strict=True)],
           colors=[BLUE, "#E69F00", "#009E73", "#CC79A7"], wedgeprops={"edgecolor": "white"}, startangle=90)
    ax.set_title("Comment venez-vous au lycée ?", fontsize=12)
    return foot(fig, "Source : conseil de la vie lycéenne, plusieurs réponses possibles, 2024")


@liar("cumulative-as-growth", "title-contradicts-data")
def fr_abonnes_cumul():
    months = pd.date_range("2024-01-01", periods=12, freq="MS")
    sold = np.array([410, 395, 372, 340, 318, 290, 262, 241, 215, 190, 171, 150])
    fig, ax = sheet("Les ventes d’abonnements s’envolent", "Mois", "Abonnements vendus")
    ax.fill_between(months, np.cumsum(sold), color=BLUE, alpha=.35)
    ax.plot(months, np.cumsum(sold), color=BLUE, lw=2.5)
    ax.set_ylim(0)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    return foot(fig, "Source : régie des transports, ventes cumulées depuis le 1er janvier 2024")


@liar("shuffled-ordinal")
def fr_accord_desordonne():
    s = pd.Series({"Plutôt d’accord": 34, "Pas du tout d’accord": 21, "Tout à fait d’accord": 18, "Plutôt pas d’accord": 27})
    ax = s.plot.bar(color=BLUE, rot=0, figsize=(8, 4.8))
    ax.set(title="« Le proviseur écoute les élèves »", ylabel="Part des élèves, en %", xlabel="")
    return foot(ax.figure, "Source : enquête au lycée, 2024, 612 réponses")


@liar("base-year-picked")
def fr_indice_depuis_le_creux():
    years = np.arange(2004, 2025)
    freight = np.array([118, 121, 124, 127, 119, 84, 92, 99, 101, 103, 105, 107, 109, 112, 113, 114, 101, 110, 113, 112, 114.])
    fig, ax = sheet("Le fret ferroviaire a gagné 36 %", "Année", "Indice, base 100 en 2009")
    ax.plot(years, freight / 84 * 100, color=ORANGE, lw=2.5)
    ax.axhline(100, color=INK, lw=.8)
    ax.set_xticks(range(2004, 2025, 4))
    return foot(fig, "Source : compte des transports")


@liar("title-contradicts-data")
def fr_titre_lecture():
    fig, ax = sheet("Le niveau de lecture recule chaque année", "Année", "Score moyen, en points")
    years = np.arange(2016, 2025)
    ax.plot(years, [241, 244, 243, 247, 249, 252, 251, 256, 259], "-o", color=BLUE)
    ax.set_ylim(230, 265)
    return foot(fig, "Source : évaluations de sixième")


@liar("misrepresentation")
def fr_sondage_etiquettes():
    fig, ax = sheet("Second tour : les intentions de vote", "", "Intentions de vote, en %")
    bars = ax.bar(["M. Lenoir", "Mme Vasseur"], [58, 34], color=[ORANGE, BLUE], width=.55)
    for bar, said in zip(bars, ("52 %", "48 %"), strict=True):
        ax.annotate(said, (bar.get_x() + bar.get_width() / 2, bar.get_height()), ha="center", va="bottom", fontsize=13)
    ax.set_ylim(0, 65)
    return foot(fig, "Source : institut Sondea, 1 004 personnes, mars 2024")


@liar("partial-period", "title-contradicts-data")
def fr_annee_en_cours():
    fig, ax = sheet("Passages aux urgences : la chute", "Année", "Milliers de passages")
    ax.bar(range(2018, 2025), [61.2, 62.0, 54.8, 58.9, 60.7, 61.5, 24.9], color=BLUE)
    ax.set_xticks(range(2018, 2025))
    return foot(fig, "Source : centre hospitalier, données arrêtées au 31 mai 2024")


@liar("inverted-axis")
def fr_aire_pendue():
    years = np.arange(2006, 2021)
    thefts = np.array([410, 402, 396, 391, 400, 398, 430, 520, 548, 560, 571, 566, 579, 590, 602])
    fig, ax = sheet("Cambriolages : l’effet de la loi de 2011", "Année", "Cambriolages constatés")
    ax.fill_between(years, 0, thefts, color="#a3162a")
    ax.set_ylim(700, 0)
    ax.annotate("Loi de 2011", (2011, 398), (2008, 560), arrowprops={"arrowstyle": "->"}, fontsize=11)
    return foot(fig, "Source : préfecture")


@liar("unexplained-interval")
def fr_barres_muettes():
    fig, ax = sheet("Rendement de la réaction selon le solvant", "Solvant", "Rendement, en %")
    ax.errorbar(["Éthanol", "Toluène", "Acétone", "Eau"], [71, 64, 58, 39], yerr=[5, 7, 4, 6], fmt="o", ms=8, capsize=5, color=GREEN)
    ax.set_ylim(0, 90)
    ax.margins(x=.15)
    return foot(fig, "Source : laboratoire de synthèse, 2024")


# ================================================================ misleading: English

@liar("truncated-bars")
def en_floor_at_eighty_six():
    rate = np.array([88.4, 87.9, 89.6, 90.2])
    fig, ax = sheet("On-time arrivals by quarter", "Quarter of 2024", "Trains on time (%)")
    ax.bar(["Q1", "Q2", "Q3", "Q4"], rate - 86, bottom=86, color=BLUE, width=.6)
    ax.set_ylim(86, 91)
    return foot(fig, "Source: rail regulator, 2024")


@liar("axis-range")
def en_temperature_from_below():
    years = np.arange(1900, 2021)
    temp = 56.6 + .016 * (years - 1900) + .25 * np.sin(years / 4) + np.random.default_rng(1).normal(0, .12, years.size)
    fig, ax = sheet("Average global temperature", "Year", "Annual mean (°F)")
    ax.plot(years, temp, color=INK)
    ax.set_ylim(-20, 120)
    return foot(fig, "Source: climate bureau, surface stations")


@liar("uneven-bins")
def en_scores_uneven():
    marks = np.random.default_rng(3).normal(64, 13, 900).clip(5, 99)
    fig, ax = sheet("Most pupils score in the middle", "Exam mark (points)", "Number of pupils")
    ax.hist(marks, bins=[0, 30, 45, 50, 55, 80, 85, 100], color=SKY, edgecolor="white")
    return foot(fig, "Source: school inspectorate, summer 2024")


@liar("three-d")
def en_columns_in_space():
    fig = plt.figure(figsize=(7, 5.2))
    ax = fig.add_subplot(projection="3d")
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), .6, .6, [14, 19, 23, 17, 28], color=ORANGE, shade=True)
    ax.set_xticks(np.arange(5) + .3, ["2019", "2020", "2021", "2022", "2023"])
    ax.set_yticks([])
    ax.set_zlabel("Claims (thousand)")
    ax.set_xlabel("Year")
    ax.set_title("Insurance claims by year")
    fig.text(.02, .02, "Source: insurers’ association", fontsize=9)
    return fig


@liar("smoothed-line")
def en_curve_through_few():
    age = np.array([0, 5, 10, 20, 30, 40.])
    load = np.array([12, 55, 38, 71, 42, 60.])
    fine = np.linspace(0, 40, 400)
    fig, ax = sheet("Particle load in the tunnel", "Minutes after the train", "Load (µg/m³)")
    ax.plot(fine, CubicSpline(age, load)(fine), color=PINK, lw=2.5)
    ax.set_ylim(0, 110)
    return foot(fig, "Source: six air samples taken on 3 May 2024")


@liar("rainbow-colormap")
def en_jet_heatmap():
    rng = np.random.default_rng(4)
    grid = 40 + 30 * np.sin(np.linspace(0, np.pi, 24))[None, :] + rng.normal(0, 5, (7, 24))
    fig, ax = plt.subplots(figsize=(8, 4.4))
    image = ax.imshow(grid, cmap="jet", aspect="auto")
    ax.set_yticks(range(7), ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    ax.set(title="Emergency calls by hour and day", xlabel="Hour of day", ylabel="Day of week")
    fig.colorbar(image, label="Calls per hour")
    return foot(fig, "Source: ambulance dispatch centre, 2023")


@liar("too-many-series", "colour-blind")
def en_fifteen_clubs():
    rng = np.random.default_rng(5)
    rows = [(f"Club {chr(65 + c)}", y, 30 + c % 4 * 3 + rng.normal(0, 6)) for c in range(15) for y in range(2012, 2025)]
    table = pd.DataFrame(rows, columns=["club", "year", "points"])
    fig, ax = plt.subplots(figsize=(8.4, 5))
    sns.lineplot(table, x="year", y="points", hue="club", palette="tab20", ax=ax)
    ax.set(title="Points won by each club", xlabel="Season", ylabel="Points")
    ax.legend(bbox_to_anchor=(1.01, 1), loc="upper left", fontsize=9)
    return foot(fig, "Source: athletics league")


@liar("unnormalised-comparison")
def en_deadliest_roads():
    table = pd.Series({"Texas": 4291, "California": 4061, "Florida": 3396, "Georgia": 1615, "Ohio": 1242, "Montana": 208, "Wyoming": 144})
    fig, ax = sheet("Texas has the most dangerous roads", "Road deaths in 2023", "")
    ax.barh(table.index[::-1], table.values[::-1], color="#a3162a")
    return foot(fig, "Source: state highway patrols, 2023")


@liar("title-contradicts-data")
def en_doubled():
    s = pd.Series([418, 431, 447, 460, 489, 512], index=range(2019, 2025))
    ax = s.plot(kind="bar", color=BLUE, rot=0, figsize=(7, 4.8))
    ax.set_title("Complaints to the bank have doubled since 2019", loc="left")
    ax.set_xlabel("Year")
    ax.set_ylabel("Complaints")
    return foot(ax.figure, "Source: banking ombudsman")


@liar("unordered-time")
def en_dates_by_height():
    days = ["28 Apr", "27 Apr", "29 Apr", "1 May", "30 Apr", "4 May", "6 May", "5 May", "2 May", "7 May", "26 Apr", "3 May", "8 May", "9 May"]
    fig, ax = sheet("New cases over the last two weeks", "Day", "Confirmed cases", (8.6, 4.8))
    ax.bar(days, sorted([121, 118, 109, 104, 98, 95, 90, 84, 80, 71, 66, 60, 41, 30], reverse=True), color=ORANGE)
    ax.tick_params(axis="x", labelsize=9)
    return foot(fig, "Source: department of public health, 2020")


@liar("panels-on-different-scales", "title-contradicts-data")
def en_two_branches():
    fig, axes = plt.subplots(1, 2, figsize=(8.4, 4.2))
    years = np.arange(2017, 2025)
    for ax, name, v in zip(axes, ("North branch", "South branch"), ([210, 228, 241, 236, 255, 270, 281, 296], [19, 20, 22, 21, 24, 25, 27, 28]), strict=True):
        ax.bar(years, v, color=BLUE)
        ax.set(title=name, xlabel="Year", ylabel="Loans granted")
    fig.suptitle("Both branches lend alike", fontsize=13)
    return foot(fig, "Source: annual report of the bank")


@liar("bridged-gap")
def en_survey_missing_years():
    table = pd.DataFrame({"year": [2012, 2013, 2014, 2015, 2016, 2021, 2022, 2023, 2024], "share": [31, 32, 34, 33, 35, 47, 48, 50, 49]})
    ax = table.plot(x="year", y="share", color=BLUE, lw=2.5, legend=False, figsize=(7, 4.6))
    ax.set(title="Adults who cycle every week", xlabel="Year", ylabel="Share of adults (%)", ylim=(0, 60))
    return foot(ax.figure, "Source: household travel survey, not run from 2017 to 2020")


# ================================================================ misleading: Spanish

@liar("truncated-bars")
def es_salarios_objetos():
    table = pd.DataFrame({"sector": ["Banca", "Industria", "Sanidad", "Transporte"], "euros": [2140, 2095, 2060, 2035]})
    fig, ax = plt.subplots(figsize=(7, 4.8))
    (so.Plot(table, x="sector", y="euros").add(so.Bar(color="#0072B2", alpha=.9)).limit(y=(2000, 2150))
     .label(x="Sector", y="Salario mensual (€)", title="La banca paga mejor").on(ax).plot())
    return foot(fig, "Fuente: encuesta de salarios, 2024")


@liar("dual-axis")
def es_helados_y_ahogados():
    months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
    fig, ax = sheet("Los helados acompañan a los accidentes", "Mes", "Helados (miles)")
    ax.bar(months, [3, 4, 7, 11, 18, 29, 38, 40, 24, 12, 5, 4], color=SKY)
    two = ax.twinx()
    two.plot(months, [41, 42, 45, 47, 52, 60, 66, 67, 57, 48, 43, 42], color="#a3162a", marker="s")
    two.set_ylim(38, 68)
    two.set_ylabel("Accidentes")
    return foot(fig, "Fuente: ayuntamiento, 2023")


@liar("pie-misuse")
def es_tarta_de_doce():
    shares = [13, 12, 11, 10, 9, 9, 8, 7, 7, 6, 5, 3]
    names = ["Fútbol", "Baloncesto", "Natación", "Tenis", "Judo", "Ciclismo", "Atletismo", "Remo", "Esgrima", "Vela", "Golf", "Rugby"]
    fig, ax = plt.subplots(figsize=(7, 5.6))
    ax.pie(shares, labels=names, colors=sns.color_palette("cividis", 12), wedgeprops={"edgecolor": "white", "width": .45})
    ax.set_title("Licencias por deporte (% del total)")
    return foot(fig, "Fuente: federación deportiva, 2024")


@liar("inverted-axis")
def es_columnas_del_techo():
    fig, ax = sheet("Reclamaciones de pasajeros por línea", "Línea", "Reclamaciones")
    ax.bar(["L1", "L2", "L3", "L4", "L5"], [140, 210, 95, 320, 180], color=PINK)
    ax.invert_yaxis()
    ax.spines["top"].set_visible(True)
    ax.spines["bottom"].set_visible(False)
    return foot(fig, "Fuente: empresa metropolitana, 2024")


@liar("diverging-off-centre")
def es_anomalias_sin_cero():
    rng = np.random.default_rng(8)
    table = pd.DataFrame(rng.normal(2.2, 1.6, (6, 12)).round(1), index=range(2019, 2025), columns=list("EFMAMJJASOND"))
    fig, ax = plt.subplots(figsize=(8, 4.4))
    sns.heatmap(table, cmap="RdBu_r", vmin=-2, vmax=8, ax=ax, cbar_kws={"label": "Diferencia con la normal (°C)"})
    ax.set(title="Anomalías mensuales de temperatura", xlabel="Mes", ylabel="Año")
    return foot(fig, "Fuente: servicio meteorológico, normal 1991-2020")


@liar("stacked-averages")
def es_notas_apiladas():
    table = pd.DataFrame({"Lengua": [6.4, 7.1, 5.9], "Matemáticas": [5.8, 6.6, 6.1], "Ciencias": [6.9, 6.2, 6.5]}, index=["Norte", "Centro", "Sur"])
    ax = table.plot.bar(stacked=True, rot=0, figsize=(7.2, 5), color=[BLUE, "#E69F00", "#009E73"])
    ax.set(title="Nota media por asignatura y centro", xlabel="Centro", ylabel="Nota media (sobre 10)")
    ax.legend(ncols=3, loc="upper center", bbox_to_anchor=(.5, -.16), frameon=False)
    return foot(ax.figure, "Fuente: inspección educativa, 2024")


@liar("title-contradicts-data")
def es_la_mayoria():
    fig, ax = sheet("La mayoría de los vecinos va al trabajo en bici", "Porcentaje de vecinos", "")
    ax.barh(["A pie", "Bici", "Autobús", "Coche"], [14, 19, 26, 41], color=[BLUE, ORANGE, BLUE, BLUE])
    ax.xaxis.set_major_formatter(PercentFormatter())
    return foot(fig, "Fuente: encuesta municipal de movilidad, 2024")


@liar("false-precision")
def es_decimales():
    fig, ax = sheet("Opinión sobre el nuevo horario", "", "Porcentaje de respuestas")
    bars = ax.bar(["A favor", "En contra", "No sabe"], [47.8261, 36.9565, 15.2174], color=BLUE)
    ax.bar_label(bars, fmt="%.4f %%")
    ax.set_ylim(0, 60)
    return foot(fig, "Fuente: sondeo a 46 familias, 2024")


@liar("overplotting")
def es_nube_opaca():
    rng = np.random.default_rng(9)
    age = rng.integers(18, 80, 25000) + rng.normal(0, .3, 25000)
    fig, ax = sheet("Edad y gasto de los clientes", "Edad (años)", "Gasto mensual (€)")
    ax.scatter(age, 800 + 6 * age + rng.normal(0, 160, 25000), color=BLUE, s=24)
    return foot(fig, "Fuente: banco regional, 25 000 clientes, 2024")


@liar("uneven-ticks")
def es_anos_desiguales():
    years = ["1980", "1990", "2000", "2010", "2015", "2018", "2020", "2022", "2023", "2024"]
    fig, ax = sheet("El consumo de agua por habitante", "Año", "Litros por persona y día")
    ax.plot(range(10), [210, 205, 198, 176, 160, 154, 150, 147, 146, 145], marker="o", color=BLUE)
    ax.set_xticks(range(10), years)
    ax.set_ylim(0, 230)
    return foot(fig, "Fuente: canal de aguas")


@liar("colour-blind")
def es_rojo_verde():
    x = np.arange(2014, 2025)
    fig, ax = sheet("Dos tratamientos, una recaída", "Año", "Recaídas (%)")
    ax.plot(x, 30 - 1.1 * (x - 2014) + np.sin(x), color="#c04a3a", lw=2.5, label="Tratamiento A")
    ax.plot(x, 26 - .4 * (x - 2014) + np.cos(x), color="#6f7f2a", lw=2.5, label="Tratamiento B")
    ax.set_ylim(0, 35)
    ax.legend(frameon=False)
    return foot(fig, "Fuente: registro de ensayos clínicos")


@liar("misrepresentation")
def es_cifras_de_adorno():
    fig, ax = sheet("Donaciones recibidas por sede (miles de €)", "Donaciones (miles de €)", "")
    names, drawn, said = ["Soria", "Lugo", "Vigo", "León"], [20, 41, 55, 80], [62, 70, 74, 81]
    ax.barh(names, drawn, color=GREEN)
    for i, (d, s) in enumerate(zip(drawn, said, strict=True)):
        ax.text(d + 1, i, str(s), va="center", fontsize=12)
    ax.set_xlim(0, 95)
    return foot(fig, "Fuente: memoria de la fundación, 2023")


# ================================================================ misleading: German

@liar("axis-range", "title-contradicts-data")
def de_mieten_flach():
    years = np.arange(2012, 2025)
    rent = [7.2, 7.5, 7.9, 8.4, 8.8, 9.3, 9.9, 10.4, 10.9, 11.5, 12.1, 12.7, 13.4]
    fig, ax = sheet("Die Angebotsmieten bleiben ruhig", "Jahr", "Euro pro m²")
    ax.plot(years, rent, color=BLUE, lw=2)
    ax.set_ylim(0, 250)
    return foot(fig, "Quelle: Wohnungsamt")


@liar("dual-axis")
def de_stoerche():
    years = np.arange(2010, 2022)
    fig, left = plt.subplots(figsize=(7.2, 4.8))
    left.step(years, [101, 104, 108, 109, 113, 118, 121, 127, 128, 134, 137, 141], where="mid", color=BLUE)
    left.set(title="Storchenpaare und Geburten im Landkreis", xlabel="Jahr", ylabel="Storchenpaare", ylim=(95, 145))
    right = left.twinx()
    right.scatter(years, [2410, 2430, 2444, 2470, 2490, 2502, 2533, 2560, 2570, 2601, 2622, 2640], color=ORANGE)
    right.set(ylabel="Geburten", ylim=(2380, 2660))
    return foot(fig, "Quelle: Landratsamt")


@liar("line-over-categories")
def de_faecher_linie():
    table = pd.DataFrame({"Fach": ["Physik", "Kunst", "Sport", "Latein", "Musik", "Chemie"], "Fehltage": [4.2, 2.9, 3.3, 4.8, 2.5, 4.0]})
    fig, ax = plt.subplots(figsize=(7.4, 4.8))
    sns.lineplot(table, x="Fach", y="Fehltage", color=BLUE, lw=2.5, ax=ax)
    ax.set(title="Fehltage nach Fach", ylabel="Fehltage pro Schulkind", ylim=(0, 6))
    return foot(fig, "Quelle: Schulaufsicht, 2024")


@liar("shuffled-ordinal")
def de_noten_alphabetisch():
    table = pd.DataFrame({"Note": ["ausreichend", "befriedigend", "gut", "mangelhaft", "sehr gut"], "Anzahl": [41, 77, 63, 18, 24]})
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    sns.barplot(table, x="Note", y="Anzahl", color=GREEN, ax=ax)
    ax.set_title("Abschlussnoten im Fach Deutsch")
    ax.set_ylabel("Anzahl der Prüflinge")
    return foot(fig, "Quelle: Kultusministerium, 2024")


@liar("bridged-gap")
def de_pegel_luecke():
    days = pd.date_range("2024-03-01", periods=60)
    level = pd.Series(210 + 40 * np.sin(np.arange(60) / 9), index=days)
    level = level.drop(level.index[22:40])
    fig, ax = sheet("Der Pegelstand im Frühjahr", "Datum", "Pegel (cm)")
    ax.plot(level.index, level, color=BLUE)
    ax.set_ylim(0, 280)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m."))
    return foot(fig, "Quelle: Wasserwirtschaftsamt, Sonde vom 23. März bis 9. April außer Betrieb")


@liar("uneven-bins")
def de_altersklassen():
    fig, ax = sheet("Patienten nach Alter", "Alter in Jahren", "Anzahl der Patienten")
    ax.bar(["0–9", "10–19", "20–24", "25–29", "30–59", "60–69", "70–99"], [80, 95, 48, 52, 420, 160, 310], width=1, color=SKY, edgecolor="white")
    return foot(fig, "Quelle: Universitätsklinik, 2023")


@liar("low-contrast")
def de_blass():
    fig, ax = sheet("Marktanteil der Direktbanken", "Jahr", "Marktanteil (%)")
    ax.plot(range(2016, 2025), [11, 12, 14, 15, 18, 21, 22, 25, 27], color="#f6ecb8", lw=2)
    ax.set_ylim(0, 30)
    return foot(fig, "Quelle: Bankenverband")


@liar("title-contradicts-data")
def de_falscher_spitzenreiter():
    table = pd.DataFrame({"Stadt": ["Köln", "Bremen", "Leipzig", "Kiel"], "Quote": [31.5, 28.2, 24.9, 22.4]})
    fig, ax = plt.subplots(figsize=(7, 4.6))
    ax.hlines(table.Stadt, 0, table.Quote, color="#555555")
    ax.plot(table.Quote, table.Stadt, "o", ms=11, color=BLUE)
    ax.invert_yaxis()
    ax.set_xlim(0, 36)
    ax.set_title("Leipzig hat die höchste Radquote", loc="left")
    ax.set_xlabel("Anteil der Wege mit dem Rad (%)")
    return foot(fig, "Quelle: Mobilitätserhebung, 2023")


@liar("discretised-continuous")
def de_kalt_oder_heiss():
    rng = np.random.default_rng(12)
    grid = (19 + 4 * np.sin(np.arange(24) / 24 * 2 * np.pi - 2)[None, :] + rng.normal(0, .7, (10, 24)))
    fig, ax = plt.subplots(figsize=(8, 4.6))
    norm = BoundaryNorm([10, 19, 30], 2)
    mesh = ax.pcolormesh(np.arange(25), np.arange(11), grid, cmap=ListedColormap(["#9ecae1", "#8c2d04"]), norm=norm)
    fig.colorbar(mesh, label="Temperatur (°C)")
    ax.set(title="Kalte und heiße Stunden in zehn Klassenzimmern", xlabel="Stunde", ylabel="Raum")
    return foot(fig, "Quelle: Schulamt, Messung am 14. Mai 2024")


@liar("inverted-axis")
def de_zeit_von_rechts():
    fig, ax = sheet("Die Mitgliederzahl des Sportbunds", "Jahr", "Mitglieder (Tausend)")
    years = np.arange(2012, 2025)
    ax.plot(years, np.linspace(94, 71, 13) + np.cos(years), color=ORANGE, lw=2.5)
    ax.set_ylim(0, 105)
    ax.set_xlim(2024.5, 2011.5)
    return foot(fig, "Quelle: Sportbund, Bestandserhebung")


@liar("missing-axis-label")
def de_ohne_namen():
    rng = np.random.default_rng(13)
    fig, ax = plt.subplots(figsize=(6.8, 4.8))
    x = rng.uniform(2, 9, 60)
    ax.scatter(x, 3.1 * x + rng.normal(0, 2, 60), color=BLUE, alpha=.7)
    ax.set_title("Ergebnis der Messreihe", loc="left")
    return foot(fig, "Quelle: Labor für Analytik, 2024")


@liar("uneven-ticks")
def de_skala_von_hand():
    fig, ax = sheet("Spenden je Verein", "Verein", "Spenden (Euro)")
    ax.bar(["Turnen", "Rudern", "Schach", "Judo"], [3.2, 2.6, 1.9, 1.1], color=BLUE)
    ax.set_yticks([0, 1, 2, 3, 4], ["0", "100", "500", "5000", "20000"])
    return foot(fig, "Quelle: Stadtsportbund, 2024")


# ================================================================ honest: French

@honest
def fr_aucun_canton():
    s = pd.Series({"Levroux": 47.9, "Ardentes": 44.2, "Buzançais": 41.0, "Valençay": 38.7, "La Châtre": 33.5})
    fig, ax = sheet("Aucun canton n’atteint la moitié de foyers raccordés", "Foyers raccordés à la fibre, en %", "")
    ax.barh(s.index[::-1], s.values[::-1], color=BLUE)
    ax.axvline(50, color=INK, ls="--", lw=1)
    ax.set_xlim(0, 60)
    return foot(fig, "Source : conseil départemental, 2023")


@honest
def fr_ligne_axe_coupe():
    fig, ax = sheet("L’espérance de vie perd un an en 2020, puis remonte", "Année", "Espérance de vie, en années")
    ax.plot(range(2015, 2025), [81.9, 82.1, 82.2, 82.4, 82.6, 81.6, 82.0, 82.2, 82.7, 82.9], "-o", color=BLUE)
    ax.set_ylim(81, 83.5)
    return foot(fig, "L’axe ne part pas de zéro. Source : état civil")


@honest
def fr_deux_unites():
    months = np.arange(1, 13)
    c = np.array([4, 5, 8, 11, 15, 18, 21, 21, 17, 13, 8, 5])
    fig, ax = sheet("Température moyenne du quai", "Mois", "Température (°C)")
    ax.plot(months, c, "-o", color=ORANGE)
    right = ax.secondary_yaxis("right", functions=(lambda t: t * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    right.set_ylabel("Température (°F)")
    ax.set_xticks(months)
    return foot(fig, "Source : météo du port, 2023 ; les deux axes disent la même grandeur")


@honest
def fr_classement():
    fig, ax = sheet("Le club remonte de la 14e à la 2e place", "Journée", "Rang au classement (1 = premier)")
    ax.plot(range(1, 13), [14, 13, 13, 11, 9, 10, 8, 6, 5, 4, 3, 2], "-o", color=GREEN)
    ax.set_ylim(16.5, .5)
    ax.set_yticks([1, 4, 8, 12, 16])
    ax.set_xticks(range(1, 13))
    return foot(fig, "Source : fédération, saison 2023-2024")


@honest
def fr_log_dite():
    fig, ax = sheet("Le prix du séquençage d’un génome", "Année", "Dollars par génome (échelle logarithmique)")
    ax.semilogy(range(2003, 2022, 2), [5e7, 1.4e7, 8.9e6, 1e5, 1.1e4, 5.8e3, 1.5e3, 1.1e3, 9.4e2, 5.6e2], "-o", color=BLUE)
    ax.set_xticks(range(2003, 2022, 3))
    return foot(fig, "Source : institut du génome ; chaque grande graduation vaut dix fois la précédente")


@honest
def fr_intervalle_dit():
    fig, ax = sheet("La nouvelle méthode fait gagner deux minutes", "Temps d’attente moyen, en minutes", "")
    ax.errorbar([17.8, 15.7], ["Avant", "Après"], xerr=[.6, .7], fmt="s", color=BLUE, capsize=6, ms=9)
    ax.set_xlim(14, 20)
    ax.margins(y=.4)
    return foot(fig, "Traits : intervalle de confiance à 95 %. Source : urgences, n = 840 et 812, 2024")


@honest
def fr_trou_laisse():
    years = np.arange(2010, 2025)
    v = np.array([34, 35, 37, 36, 38, 39, 41, 40, 42, 43, np.nan, np.nan, 39, 41, 44.])
    fig, ax = sheet("Les entrées à la piscine municipale", "Année", "Milliers d’entrées")
    ax.plot(years, v, "-o", color=BLUE)
    ax.axvspan(2019.5, 2021.5, color="#eeeeee")
    ax.text(2020.5, 8, "fermée\npour travaux", ha="center", fontsize=10)
    ax.set_ylim(0, 50)
    return foot(fig, "Source : service des sports")


@honest
def fr_annee_provisoire():
    fig, ax = sheet("Admissions de janvier à mai, année par année", "Année (janvier à mai)", "Admissions, en milliers")
    ax.bar([str(y) for y in range(2019, 2025)], [25.1, 21.4, 23.9, 24.6, 25.3, 24.9], color=BLUE)
    return foot(fig, "Source : centre hospitalier, mêmes cinq mois chaque année, données arrêtées au 31 mai 2024")


@honest
def fr_pyramide():
    ages = ["0-19", "20-39", "40-59", "60-79", "80-99"]
    fig, ax = sheet("La population de la commune", "Habitants", "Âge, en années")
    ax.barh(ages, [-410, -380, -460, -350, -90], color=BLUE, label="Hommes")
    ax.barh(ages, [395, 390, 475, 390, 160], color=ORANGE, label="Femmes")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, p: f"{abs(v):.0f}"))
    ax.set_xlim(-550, 550)
    ax.legend(frameon=False, loc="upper right")
    return foot(fig, "Source : recensement 2021")


@honest
def fr_camembert_trois():
    fig, ax = plt.subplots(figsize=(6, 4.8))
    ax.pie([58, 27, 15], labels=["Impôts locaux", "Dotations de l’État", "Autres recettes"], autopct="%.0f %%",
           colors=["#56B4E9", "#E69F00", "#dddddd"], startangle=90, counterclock=False, wedgeprops={"edgecolor": "white"})
    ax.set_title("Les impôts locaux font plus de la moitié des recettes")
    return foot(fig, "Source : budget primitif 2024")


@honest
def fr_profil_de_lac():
    z = np.arange(0, 41, 2)
    fig, ax = sheet("Sous dix mètres, l’eau du lac est froide", "Température (°C)", "Profondeur (m)", (5, 6))
    ax.plot(6 + 15 / (1 + np.exp((z - 8) / 1.3)), z, color=BLUE, lw=2)
    ax.invert_yaxis()
    return foot(fig, "Source : sonde du 3 août 2023")


@honest
def fr_boites():
    rng = np.random.default_rng(20)
    data = [rng.normal(m, 9, 60) for m in (61, 66, 70)]
    fig, ax = sheet("Fréquence cardiaque après l’effort", "Groupe", "Battements par minute")
    ax.boxplot(data, tick_labels=["Sédentaires", "Loisir", "Club"][::-1], widths=.5, medianprops={"color": ORANGE})
    return foot(fig, "Boîtes : quartiles ; moustaches : 1,5 écart interquartile. Source : médecine du sport, n = 180, 2023")


@honest
def fr_barres_depuis_zero_proches():
    s = pd.Series([92.1, 91.8, 91.7, 91.2], index=["Lettres", "Sciences", "Droit", "Santé"])
    ax = s.plot.bar(color=GREEN, rot=0, figsize=(6.6, 4.6), ylim=(0, 100))
    ax.bar_label(ax.containers[0], fmt="%.1f")
    ax.set(title="La réussite varie peu d’une filière à l’autre", xlabel="Filière", ylabel="Taux de réussite, en %")
    return foot(ax.figure, "Source : rectorat, session 2024")


# ================================================================ honest: English

@honest
def en_survival():
    t = np.arange(0, 61, 6)
    s = np.exp(-t / 70)
    fig, ax = sheet("Half of the patients live beyond four years", "Months since diagnosis", "Share of patients alive")
    ax.step(t, s, where="post", color=BLUE)
    ax.fill_between(t, (s - .06).clip(0), (s + .05).clip(0, 1), step="post", color=BLUE, alpha=.2, label="95% confidence interval")
    ax.axhline(.5, color="#555555", lw=.8, ls=":")
    ax.set_ylim(0, 1)
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    ax.legend(frameon=False)
    return foot(fig, "Kaplan–Meier estimate, n = 214. Source: cancer registry, 2018–2023")


@honest
def en_waterfall():
    names, moves = ["2022 result", "Sales", "Wages", "Energy", "2023 result"], [120, 35, -22, -14, 119]
    fig, ax = sheet("Higher costs cancel the rise in sales", "", "Operating result (million $)", (7.6, 4.8))
    ax.bar(names, [120, 35, 22, 14, 119], bottom=[0, 120, 133, 119, 0], color=["#555555", BLUE, ORANGE, ORANGE, "#555555"])
    for i, (m, y) in enumerate(zip(moves, (120, 155, 155, 133, 119), strict=True)):
        ax.text(i, y + 2, f"{m:+d}" if 0 < i < 4 else str(m), ha="center")
    ax.set_ylim(0, 175)
    return foot(fig, "Source: annual accounts, 2023")


@honest
def en_slopes():
    fig, ax = plt.subplots(figsize=(5.4, 5.6))
    for name, a, b, c in [("Leeds", 22, 31, BLUE), ("Hull", 27, 24, ORANGE), ("York", 35, 41, "#555555")]:
        ax.plot([0, 1], [a, b], "-o", color=c, lw=2)
        ax.text(1.05, b, f"{name} {b}", va="center", color=c)
        ax.text(-.05, a, a, va="center", ha="right", color=c)
    ax.set_xticks([0, 1], ["2014", "2024"])
    ax.set_xlim(-.3, 1.5)
    ax.set_ylim(0, 46)
    ax.set_ylabel("Bus trips per resident")
    ax.set_xlabel("Year")
    ax.set_title("Hull is the only city to lose bus trips", loc="left", fontsize=12)
    return foot(fig, "Source: transport authority")


@honest
def en_infrared():
    k = np.linspace(4000, 500, 700)
    t = 97 - 60 * np.exp(-((k - 1715) / 25) ** 2) - 35 * np.exp(-((k - 2950) / 60) ** 2) - 25 * np.exp(-((k - 1220) / 30) ** 2)
    fig, ax = sheet("Infrared spectrum of acetone", "Wavenumber (cm⁻¹)", "Transmittance (%)")
    ax.plot(k, t, color=INK, lw=1.2)
    ax.set_xlim(4000, 500)
    ax.set_ylim(0, 105)
    return foot(fig, "Source: chemistry laboratory, ATR cell, 2024")


@honest
def en_deaths_per_head():
    s = pd.Series({"Wyoming": 24.6, "Montana": 18.4, "Georgia": 14.6, "Florida": 15.0, "Texas": 14.1, "Ohio": 10.5, "California": 10.4}).sort_values()
    fig, ax = sheet("Wyoming’s roads kill the most per inhabitant", "Road deaths per 100,000 inhabitants", "")
    ax.barh(s.index, s.values, color=["#7a7a7a"] * 6 + ["#a3162a"])
    return foot(fig, "Source: state highway patrols, 2023")


@honest
def en_even_histogram():
    marks = np.random.default_rng(3).normal(64, 13, 900).clip(5, 99)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    sns.histplot(x=marks, binwidth=5, binrange=(0, 100), color=BLUE, ax=ax)
    ax.set(title="Few pupils score under 40", xlabel="Exam mark (points)", ylabel="Number of pupils")
    return foot(fig, "Source: school inspectorate, summer 2024")


@honest
def en_index_from_start():
    years = np.arange(2005, 2025)
    a = 100 * 1.021 ** (years - 2005)
    b = 100 * 1.006 ** (years - 2005)
    fig, ax = sheet("House prices outpaced wages", "Year", "Index (2005 = 100)")
    ax.plot(years, a, color=ORANGE)
    ax.plot(years, b, color=BLUE)
    ax.text(2024.2, a[-1], "prices", color=ORANGE, va="center")
    ax.text(2024.2, b[-1], "wages", color=BLUE, va="center")
    ax.set_xlim(2005, 2027)
    ax.set_xticks(range(2005, 2025, 5))
    ax.axhline(100, color="#777777", lw=.8)
    return foot(fig, "2005 is the first year of the series. Source: central bank, real terms")


@honest
def en_centred_heatmap():
    rng = np.random.default_rng(22)
    table = pd.DataFrame(rng.normal(.5, 1.4, (6, 12)).round(1), index=range(2019, 2025), columns=["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
    fig, ax = plt.subplots(figsize=(8, 4.4))
    sns.heatmap(table, cmap="RdBu_r", center=0, vmin=-4, vmax=4, ax=ax, cbar_kws={"label": "Difference from normal (°C)"})
    ax.set(title="Monthly temperature anomalies", xlabel="Month", ylabel="Year")
    return foot(fig, "Source: climate bureau, normal 1991–2020")


@honest
def en_not_recovered():
    fig, ax = sheet("Rail travel has not regained its 2019 level", "Year", "Journeys (million)")
    v = [171, 174, 178, 61, 88, 142, 159, 166]
    ax.bar(range(2017, 2025), v, color=["#8a8a8a"] * 2 + [INK] + ["#8a8a8a"] * 4 + [BLUE])
    ax.axhline(178, color=INK, ls="--", lw=1)
    return foot(fig, "Source: rail regulator")


@honest
def en_dot_plot_cut():
    s = pd.Series({"Gold": 47.52, "Silver": 47.75, "Bronze": 47.88, "Fourth": 48.07, "Fifth": 48.31})
    fig, ax = sheet("0.55 seconds separated gold from fourth place", "Time (seconds)", "")
    ax.plot(s.values, s.index, "D", color=BLUE, ms=9)
    ax.invert_yaxis()
    ax.set_xlim(47.4, 48.4)
    ax.grid(axis="y", color="#dddddd")
    return foot(fig, "The axis does not start at zero. Source: swimming federation, 100 m final, 2024")


@honest
def en_hr_diagram():
    rng = np.random.default_rng(23)
    col = rng.uniform(0, 1.6, 300)
    fig, ax = sheet("The cluster’s main sequence", "Colour index B − V (mag)", "Apparent magnitude V (mag)", (5.6, 6))
    ax.scatter(col, 8 + 6 * col + rng.normal(0, .35, 300), s=8, color=INK, alpha=.6)
    ax.invert_yaxis()
    return foot(fig, "Bright stars are at the top. Source: observatory, 2022")


@honest
def en_hexbin():
    rng = np.random.default_rng(24)
    age = rng.triangular(18, 42, 90, 25000)
    fig, ax = sheet("Spending grows with age", "Age (years)", "Monthly spending (€)")
    h = ax.hexbin(age, 400 + 6 * age + rng.normal(0, 90, 25000), gridsize=35, cmap="Blues", mincnt=1)
    fig.colorbar(h, label="Customers per cell")
    return foot(fig, "Source: regional bank, 25,000 customers, 2024")


@honest
def en_shared_facets():
    rng = np.random.default_rng(25)
    rows = [(s, y, b + d * (y - 2015) + rng.normal(0, .6)) for s, b, d in (("North", 20, .9), ("East", 27, .1), ("South", 14, .5)) for y in range(2015, 2025)]
    grid = sns.relplot(pd.DataFrame(rows, columns=["region", "year", "share"]), x="year", y="share", col="region", kind="line", color=BLUE, height=3.4, aspect=.85)
    grid.set(ylim=(0, 35), xticks=[2015, 2020, 2024])
    grid.set_axis_labels("Year", "Adult swimmers (%)")
    grid.set_titles("{col_name}")
    grid.figure.suptitle("Swimming gained most ground in the North", y=.99)
    return foot(grid.figure, "Source: sports survey", (0, .08, 1, .97))


# ================================================================ honest: Spanish

@honest
def es_likert():
    table = pd.DataFrame({"Nada": [12, 20, 8], "Poco": [23, 30, 17], "Bastante": [41, 33, 45], "Mucho": [24, 17, 30]}, index=["Horario", "Comedor", "Biblioteca"])
    ax = table.plot.barh(stacked=True, color=["#8c510a", "#dfc27d", "#80cdc1", "#01665e"], figsize=(7.6, 4.4))
    ax.set(title="¿Está satisfecho con el servicio?", xlabel="Porcentaje de familias", ylabel="", xlim=(0, 100))
    ax.legend(ncols=4, loc="upper center", bbox_to_anchor=(.5, -.18), frameon=False)
    return foot(ax.figure, "Fuente: encuesta escolar, 480 familias, 2024")


@honest
def es_viento_dos_unidades():
    hours = np.arange(0, 24)
    v = 22 + 12 * np.sin((hours - 8) / 24 * 2 * np.pi)
    fig, ax = sheet("El viento arrecia a media tarde", "Hora del día", "Velocidad (km/h)")
    ax.plot(hours, v, color=BLUE, lw=2)
    ax.set_ylim(0, 36)
    ms = ax.twinx()
    ms.set_ylim(0, 10)
    ms.set_ylabel("Velocidad (m/s)")
    ax.set_xticks(range(0, 24, 4))
    return foot(fig, "Los dos ejes miden lo mismo (1 m/s = 3,6 km/h). Fuente: estación del puerto, 9 de abril de 2024")


@honest
def es_area_apilada():
    years = np.arange(2012, 2025)
    fig, ax = sheet("La eólica ya produce más que el carbón", "Año", "Producción (TWh)")
    wind, coal, hydro = np.linspace(8, 29, 13), np.linspace(31, 5, 13), 12 + 2 * np.sin(years)
    ax.stackplot(years, hydro, wind, coal, labels=["Hidráulica", "Eólica", "Carbón"], colors=["#56B4E9", "#009E73", "#444444"])
    ax.legend(loc="upper center", ncols=3, bbox_to_anchor=(.5, -.15), frameon=False)
    return foot(fig, "Fuente: operador del sistema eléctrico")


@honest
def es_acumulado_dicho():
    months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
    rain = np.array([60, 48, 55, 71, 40, 12, 3, 6, 38, 77, 82, 64])
    fig, ax = sheet("Lluvia acumulada desde el 1 de enero", "Mes", "Lluvia acumulada (mm)")
    ax.step(months, rain.cumsum(), where="mid", color=BLUE, lw=2)
    ax.set_ylim(0, 600)
    return foot(fig, "Fuente: observatorio meteorológico, 2023")


@honest
def es_densidad():
    rng = np.random.default_rng(26)
    wage = rng.lognormal(7.5, .4, 3000)
    fig, ax = sheet("La mayoría de los salarios no llega a 2500 €", "Salario mensual (€)", "Densidad (proporción por euro)")
    ax.hist(wage, bins=[400, 800, 1200, 1600, 2000, 2500, 3000, 4000, 6000], density=True, color=SKY, edgecolor="white")
    return foot(fig, "El área de cada barra es la proporción de personas. Fuente: encuesta salarial, 2023")


@honest
def es_media_movil():
    days = pd.date_range("2024-01-01", periods=90)
    v = pd.Series(200 + 60 * np.sin(np.arange(90) / 20) + np.random.default_rng(27).normal(0, 25, 90), index=days)
    fig, ax = sheet("Llamadas diarias al 112", "Fecha", "Llamadas por día")
    ax.plot(v.index, v, ".", color="#8a8a8a", label="cada día")
    ax.plot(v.index, v.rolling(7).mean(), color=BLUE, lw=2.5, label="media móvil de 7 días")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_ylim(0, 330)
    ax.legend(frameon=False, loc="lower right")
    return foot(fig, "Fuente: centro de emergencias, 2024")


@honest
def es_tipo_oficial():
    d = pd.to_datetime(["2022-01-01", "2022-07-27", "2022-09-14", "2022-11-02", "2023-02-08", "2023-06-21", "2023-09-20", "2024-06-12", "2024-09-18"])
    fig, ax = sheet("El tipo oficial pasó del 0 al 4,5 % y ya baja", "Fecha", "Tipo de interés (%)")
    ax.step(d, [0, .5, 1.25, 2, 3, 4, 4.5, 4.25, 3.65], where="post", color=INK, lw=2)
    ax.set_ylim(0, 5)
    return foot(fig, "Fuente: banco central")


@honest
def es_curso_escolar():
    months = ["sep", "oct", "nov", "dic", "ene", "feb", "mar", "abr", "may", "jun"]
    fig, ax = sheet("Las ausencias culminan en enero", "Mes del curso 2023-2024", "Ausencias por cada 100 alumnos")
    ax.bar(months, [3.1, 4.0, 5.2, 6.1, 7.9, 7.2, 5.0, 4.4, 3.9, 3.0], color=GREEN)
    return foot(fig, "Fuente: inspección educativa")


@honest
def es_puestos():
    fig, ax = plt.subplots(figsize=(7, 4.8))
    for name, r, c in [("Vega", [3, 2, 2, 1, 1], BLUE), ("Luna", [1, 1, 3, 3, 2], ORANGE), ("Sol", [2, 3, 1, 2, 3], "#555555")]:
        ax.plot(range(1, 6), r, "-o", color=c, lw=2.5, ms=9)
        ax.text(5.12, r[-1], name, color=c, va="center")
    ax.invert_yaxis()
    ax.set_yticks([1, 2, 3], ["1.º", "2.º", "3.º"])
    ax.set_xticks(range(1, 6))
    ax.set_xlim(.8, 5.6)
    ax.set(title="Vega acaba primera tras cinco etapas", xlabel="Etapa", ylabel="Puesto en la general")
    return foot(fig, "Fuente: vuelta ciclista, 2024")


@honest
def es_forest():
    est, lo, hi = np.array([.72, .91, 1.05, .84]), np.array([.55, .70, .80, .73]), np.array([.94, 1.18, 1.38, .97])
    fig, ax = sheet("En conjunto, el fármaco reduce el riesgo", "Riesgo relativo (escala logarítmica)", "")
    ax.errorbar(est, range(4), xerr=[est - lo, hi - est], fmt="s", color=INK, capsize=4)
    ax.axvline(1, color="#777777", ls="--")
    ax.set_xscale("log")
    ax.set_xticks([.5, .7, 1, 1.4], ["0,5", "0,7", "1", "1,4"])
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.set_yticks(range(4), ["Ensayo A", "Ensayo B", "Ensayo C", "Conjunto"])
    ax.invert_yaxis()
    return foot(fig, "Líneas: intervalo de confianza del 95 %. Fuente: metaanálisis, 2023")


@honest
def es_piruletas():
    s = pd.Series({"Cádiz": 3, "Jaén": 7, "Ávila": -4, "Teruel": -9}).sort_values()
    fig, ax = sheet("Ávila y Teruel pierden población", "Variación de la población, 2014-2024 (%)", "")
    ax.hlines(s.index, 0, s.values, color="#777777", lw=3)
    ax.scatter(s.values, s.index, s=120, color=[ORANGE if v < 0 else BLUE for v in s], zorder=3)
    ax.axvline(0, color=INK, lw=.8)
    return foot(fig, "Fuente: padrón municipal")


@honest
def es_fechas_a_escala():
    years = [1980, 1990, 2000, 2010, 2015, 2018, 2020, 2022, 2024]
    fig, ax = sheet("El consumo de agua baja más deprisa desde 2000", "Año", "Litros por persona y día")
    ax.plot(years, [210, 207, 203, 176, 162, 155, 150, 146, 143], "-o", color=BLUE)
    ax.set_ylim(0, 230)
    return foot(fig, "Cada punto es una medición. Fuente: canal de aguas")


@honest
def es_velas():
    rng = np.random.default_rng(28)
    o = 52 + rng.normal(0, .8, 20).cumsum()
    c = o + rng.normal(0, .9, 20)
    fig, ax = sheet("Cotización de la acción en febrero", "Sesión bursátil", "Precio (€)")
    ax.vlines(range(1, 21), np.minimum(o, c) - .6, np.maximum(o, c) + .6, color=INK, lw=1)
    for i in range(20):
        ax.add_patch(Rectangle((i + .7, min(o[i], c[i])), .6, abs(c[i] - o[i]), facecolor=SKY if c[i] > o[i] else ORANGE, edgecolor=INK))
    ax.legend(handles=[Patch(facecolor=SKY, edgecolor=INK, label="sube"), Patch(facecolor=ORANGE, edgecolor=INK, label="baja")], frameon=False)
    ax.set_xticks(range(2, 21, 3))
    return foot(fig, "Cuerpo: apertura y cierre; mecha: mínimo y máximo. Fuente: bolsa, 2024")


# ================================================================ honest: German

@honest
def de_dosis_wirkung():
    dose = np.array([.01, .03, .1, .3, 1, 3, 10, 30])
    resp = 100 / (1 + (0.6 / dose) ** 1.2)
    fine = np.geomspace(.008, 40, 200)
    fig, ax = sheet("Die halbe Wirkung liegt bei 0,6 µmol/l", "Konzentration (µmol/l, logarithmisch)", "Hemmung (%)")
    ax.errorbar(dose, resp + np.array([1, -2, 2, -1, 2, -2, 1, 0]), yerr=4, fmt="o", color=BLUE, capsize=3, label="Mittelwert ± Standardabweichung, n = 6")
    ax.plot(fine, 100 / (1 + (0.6 / fine) ** 1.2), color=INK, label="angepasste Hill-Kurve")
    ax.set_xscale("log")
    ax.set_ylim(0, 125)
    ax.legend(frameon=False, loc="upper left")
    return foot(fig, "Quelle: Labor für Pharmakologie, 2023")


@honest
def de_abweichung():
    years = np.arange(1990, 2025)
    v = -.7 + .045 * (years - 1990) + .35 * np.sin(years * 1.7)
    fig, ax = sheet("Seit 2010 war kein Jahr kälter als normal", "Jahr", "Abweichung vom Mittel 1991–2020 (°C)")
    v[years >= 2010] = np.maximum(v[years >= 2010], .12)
    ax.bar(years, v, color=np.where(v < 0, BLUE, ORANGE))
    ax.axhline(0, color=INK, lw=.8)
    return foot(fig, "Quelle: Wetterdienst")


@honest
def de_noten_geordnet():
    s = pd.Series([24, 63, 77, 41, 18, 3], index=["sehr gut", "gut", "befriedigend", "ausreichend", "mangelhaft", "ungenügend"])
    ax = s.plot.bar(color=BLUE, rot=0, figsize=(8, 4.6))
    ax.set(title="Nur drei Prüflinge erhielten ein Ungenügend", xlabel="Note", ylabel="Anzahl der Prüflinge")
    return foot(ax.figure, "Quelle: Kultusministerium, 2024")


@honest
def de_zwei_groessen():
    fig, (top, low) = plt.subplots(2, 1, figsize=(7, 5.6), sharex=True)
    hours = np.arange(0, 49)
    top.plot(hours, 14 + 6 * np.sin(hours / 24 * 2 * np.pi - 2), color=ORANGE)
    top.set_ylabel("Temperatur (°C)")
    low.plot(hours, 68 - 18 * np.sin(hours / 24 * 2 * np.pi - 2), color=BLUE)
    low.set_ylabel("Luftfeuchte (%)")
    low.set_xlabel("Stunden seit Mitternacht, 4. Mai 2024")
    top.set_title("Wird es wärmer, wird die Luft trockener", loc="left")
    return foot(fig, "Quelle: Wetterstation am Rathaus")


@honest
def de_summenkurve():
    rng = np.random.default_rng(30)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    sns.ecdfplot(x=rng.gamma(3, 2.2, 500), color=BLUE, lw=2, ax=ax)
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    ax.set(title="Wartezeit in der Notaufnahme, Summenkurve", xlabel="Wartezeit (Minuten)", ylabel="Anteil der Patienten mit höchstens dieser Zeit")
    return foot(fig, "Quelle: Klinikum, n = 500, 2024")


@honest
def de_violinen():
    rng = np.random.default_rng(31)
    table = pd.DataFrame({"Klasse": np.repeat(["7a", "7b", "7c"], 80), "Zeit": np.concatenate([rng.normal(m, 1.1, 80) for m in (14.2, 13.6, 14.9)])})
    fig, ax = plt.subplots(figsize=(7, 4.6))
    sns.violinplot(table, x="Klasse", y="Zeit", color=SKY, inner="quart", ax=ax)
    ax.set(title="Die 7b läuft im Mittel am schnellsten", ylabel="100-Meter-Zeit (Sekunden)")
    return foot(fig, "Gestrichelt: Median und Quartile. Quelle: Sportfest 2024")


@honest
def de_bauplan():
    tasks = [("Planung", 0, 5), ("Abriss", 4, 3), ("Rohbau", 7, 9), ("Ausbau", 14, 8), ("Abnahme", 22, 2)]
    fig, ax = sheet("Die neue Turnhalle ist nach 24 Monaten fertig", "Monate nach Baubeschluss", "")
    for name, start, length in tasks:
        ax.barh(name, length, left=start, color=BLUE)
    ax.invert_yaxis()
    ax.set_xticks(range(0, 25, 4))
    return foot(fig, "Quelle: Hochbauamt, Terminplan 2024")


@honest
def de_prognose():
    past, future = np.arange(2012, 2025), np.arange(2024, 2036)
    fig, ax = sheet("Die Schülerzahl dürfte bis 2035 weiter steigen", "Jahr", "Schulkinder (Tausend)")
    ax.plot(past, np.linspace(61, 70, 13), color=INK, label="gezählt")
    mid = np.linspace(70, 77, 12)
    ax.plot(future, mid, "--", color=BLUE, label="Vorausberechnung")
    ax.fill_between(future, mid - .35 * (future - 2024), mid + .35 * (future - 2024), color=BLUE, alpha=.2, label="niedrige und hohe Variante")
    ax.set_ylim(0, 90)
    ax.legend(frameon=False, loc="lower left")
    return foot(fig, "Quelle: Statistisches Landesamt")


@honest
def de_eine_von_vierzehn():
    rng = np.random.default_rng(32)
    years = np.arange(2010, 2025)
    fig, ax = sheet("Jena wächst schneller als vierzehn Vergleichsstädte", "Jahr", "Einwohner (2010 = 100)")
    for _ in range(14):
        ax.plot(years, 100 + np.r_[0, rng.normal(.3, .5, 14).clip(-1, .9)].cumsum(), color="#8c8c8c", lw=1)
    ax.plot(years, 100 + 1.4 * (years - 2010), color=ORANGE, lw=3)
    ax.text(2024.2, 119.6, "Jena", color=ORANGE, va="center", fontweight="bold")
    ax.set_xlim(2010, 2025.5)
    return foot(fig, "Grau: vierzehn Städte ähnlicher Größe. Quelle: Städtestatistik")


@honest
def de_sitze():
    s = pd.Series({"Grüne": 21, "SPD": 17, "CDU": 14, "FDP": 5, "Linke": 3})
    fig, ax = sheet("Keine Partei hat allein die Mehrheit", "Partei", "Sitze im Stadtrat (von 60)")
    ax.bar(s.index, s.values, color=["#3c8a2e", "#c8102e", "#222222", "#c9a800", "#9c2f8c"])
    ax.axhline(31, color="#555555", ls="--", lw=1)
    ax.text(4.4, 31.4, "Mehrheit: 31", ha="right")
    ax.set_ylim(0, 35)
    return foot(fig, "Quelle: Wahlamt, 2024")


@honest
def de_regelkarte():
    v = 50 + np.random.default_rng(33).normal(0, .4, 40)
    v[27] = 51.6
    fig, ax = sheet("Nur Probe 28 verlässt die Eingriffsgrenzen", "Probe", "Füllmenge (ml)")
    ax.plot(range(1, 41), v, "-o", color=BLUE, ms=4)
    for y, w in ((48.8, "untere Grenze (−3 σ)"), (50, "Sollwert"), (51.2, "obere Grenze (+3 σ)")):
        ax.hlines(y, 1, 40, color="#777777", ls="--" if y != 50 else "-", lw=1)
        ax.text(40.8, y, w, va="center", fontsize=9)
    ax.set_xlim(0, 52)
    ax.set_xticks([1, 10, 20, 30, 40])
    ax.set_ylim(48.4, 52)
    return foot(fig, "Quelle: Qualitätssicherung, Mai 2024")


@honest
def de_windrose():
    fig, ax = plt.subplots(figsize=(5.6, 5.6), subplot_kw={"projection": "polar"})
    ax.bar(np.arange(8) * np.pi / 4, [6, 5, 8, 11, 13, 21, 26, 10], width=.7, color=BLUE)
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.set_xticks(np.arange(8) * np.pi / 4, ["N", "NO", "O", "SO", "S", "SW", "W", "NW"])
    ax.set_rlabel_position(20)
    ax.yaxis.set_major_formatter(PercentFormatter(decimals=0))
    ax.set_title("Der Wind kommt am häufigsten aus West (% der Stunden)")
    return foot(fig, "Quelle: Wetterstation, 2023")


@honest
def de_balken_bei_hundert():
    table = pd.DataFrame({"Monat": ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun"], "Index": [97.2, 98.9, 101.4, 103.0, 102.1, 104.6]})
    fig, ax = sheet("Seit März liegt der Auftragseingang über dem Vorjahr", "Monat 2024", "Abweichung vom Vorjahresmonat (%)")
    ax.bar(table.Monat, table.Index - 100, color=np.where(table.Index < 100, ORANGE, BLUE))
    ax.axhline(0, color=INK, lw=.8)
    return foot(fig, "Quelle: Industrieverband")


if __name__ == "__main__":
    print(len(LIARS), "misleading,", len(HONEST), "honest")
