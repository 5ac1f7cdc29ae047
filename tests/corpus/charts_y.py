"""Charts by a harbour, a vineyard cooperative, an opera house, an airport, an observatory, a pharmacology lab, beekeepers and a games studio."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import ListedColormap, TwoSlopeNorm
from matplotlib.patches import Polygon, Rectangle
from matplotlib.ticker import FuncFormatter, NullFormatter, PercentFormatter, ScalarFormatter
from scipy.interpolate import make_interp_spline

LIARS, HONEST = [], []
ALSO = {}  # a second fault, when the figure has two: name → rules

MER, VIN, OR, NUIT, MOUSSE = "#0b5394", "#7b1e3b", "#b8860b", "#22223b", "#2e6f40"
SAFE = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#000000", "#56B4E9"]
YEARS = np.arange(2015, 2025)


def liar(rule, also=()):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        if also:
            ALSO[f.__name__] = tuple(also)
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def end(fig, source, foot=.07, top=1.0):
    """The source in a strip of its own, under the plot."""
    fig.tight_layout(rect=(0, foot, 1, top))
    fig.text(.02, .02, source, fontsize=9, color="#333333")
    return fig


def plain(title, xlabel="", ylabel="", size=(7.5, 5)):
    fig, ax = plt.subplots(figsize=size)
    ax.set_title(title, loc="left", fontsize=12)
    ax.set_xlabel(xlabel)
    ax.set_ylabel(ylabel)
    ax.spines[["top", "right"]].set_visible(False)
    return fig, ax


# ---------------------------------------------------------------- misleading

@liar("truncated-bars")
def fr_port_conteneurs():
    table = pd.DataFrame({"evp": [861, 872, 880, 893, 901]}, index=[2020, 2021, 2022, 2023, 2024])
    ax = table.plot.bar(color=MER, legend=False, figsize=(7, 5), rot=0)
    ax.set_ylim(850, 905)
    ax.set(title="Conteneurs traités par le port", xlabel="Année", ylabel="Milliers d’EVP")
    return end(ax.figure, "Source : capitainerie, bilans annuels")


@liar("truncated-bars")
def en_opera_area_cut():
    fig, ax = plain("Tickets sold at the opera house", "Season", "Tickets (thousands)")
    sold = np.array([182, 184, 183, 187, 190, 193, 196])
    ax.fill_between(range(2018, 2025), sold, color=VIN)
    ax.set_ylim(180, 198)
    return end(fig, "Source: box office")


@liar("truncated-bars")
def de_flughafen_balken():
    table = pd.DataFrame({"Flughafen": ["Nordfeld", "Altwiesen", "Seeheim", "Bergau"], "Quote": [83.1, 81.4, 79.0, 78.2]})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.barplot(table, x="Quote", y="Flughafen", color=MER, ax=ax)
    ax.set_xlim(76, 84)
    ax.set_xlabel("Pünktliche Abflüge in %")
    fig.suptitle("Wer pünktlich startet")
    return end(fig, "Quelle: Flughafenverband 2024")


@liar("truncated-bars")
def es_bodega_objetos():
    table = pd.DataFrame({"Bodega": ["Los Olmos", "Viña Real", "El Encinar"], "Litros": [5120, 5040, 4985]})
    fig, ax = plt.subplots(figsize=(7, 5))
    so.Plot(table, x="Bodega", y="Litros").add(so.Bar(color=VIN, alpha=1)).on(ax).plot()
    ax.set_ylim(4900, 5150)
    ax.set(title="Producción por bodega, 2024", xlabel="", ylabel="Hectolitros")
    return end(fig, "Fuente: cooperativa del valle")


@liar("inverted-axis")
def es_miel_boca_abajo():
    fig, ax = plain("Producción de miel de la comarca", "Año", "Kilos por colmena")
    ax.plot(YEARS, [27, 26, 25, 24, 24, 22, 21, 19, 18, 16], color=OR, lw=2.5)
    ax.invert_yaxis()
    return end(fig, "Fuente: asociación de apicultores")


@liar("inverted-axis")
def en_players_right_to_left():
    fig, ax = plain("Daily players of our game", "Year", "Players (thousands)")
    ax.plot(YEARS, [95, 90, 84, 77, 72, 66, 60, 51, 45, 40], color=NUIT, lw=2.5, marker="o")
    ax.set_xlim(2024.5, 2014.5)
    ax.set_ylim(0, 100)
    return end(fig, "Source: studio telemetry")


@liar("dual-axis")
def fr_vin_deux_echelles():
    fig, ax = plain("Récolte et prix de la bouteille", "Année", "Récolte (milliers d’hl)")
    ax.plot(YEARS, [52, 50, 47, 49, 45, 44, 41, 42, 39, 38], color=VIN, lw=2.5, label="Récolte")
    other = ax.twinx()
    other.plot(YEARS, [6.1, 6.2, 6.6, 6.5, 6.9, 7.3, 7.6, 7.7, 8.1, 8.4], color=MER, lw=2.5, ls="--", label="Prix")
    other.set_ylabel("Prix moyen (€)")
    fig.legend(loc="upper center", ncols=2, bbox_to_anchor=(.5, .9))
    return end(fig, "Source : coopérative")


@liar("dual-axis")
def de_bienen_sekundaer():
    table = pd.DataFrame({"Völker": [410, 402, 396, 371, 365, 350], "Pestizide (t)": [22.1, 22.6, 23.0, 24.2, 24.4, 25.1]}, index=range(2019, 2025))
    ax = table.plot(secondary_y="Pestizide (t)", figsize=(7.5, 5), color=[OR, NUIT], style=["-", "--"], lw=2.5)
    ax.set(title="Bienenvölker und Pestizide im Landkreis", xlabel="Jahr", ylabel="Völker")
    ax.right_ax.set_ylabel("Verkaufte Pestizide (t)")
    return end(ax.figure, "Quelle: Imkerverein, Landwirtschaftsamt")


@liar("pie-misuse")
def es_pasajeros_tarta():
    fig, ax = plt.subplots(figsize=(7, 5.5))
    ax.pie([72, 55, 41, 29], labels=["Coche 72 %", "Taxi 55 %", "Autobús 41 %", "Tren 29 %"], colors=["#08306b", "#2171b5", "#6baed6", "#c6dbef"],
           wedgeprops={"edgecolor": "white"})
    ax.set_title("¿Cómo ha venido alguna vez al aeropuerto? (varias respuestas)")
    return end(fig, "Fuente: encuesta a 800 viajeros, 2024")


@liar("pie-misuse")
def fr_opera_quatorze_parts():
    table = pd.Series([14, 12, 11, 9, 9, 8, 7, 7, 6, 5, 4, 4, 2, 2], index=["Verdi", "Mozart", "Puccini", "Wagner", "Bizet", "Rossini", "Strauss", "Donizetti", "Gounod",
                       "Massenet", "Haendel", "Berlioz", "Rameau", "Poulenc"])
    fig, ax = plt.subplots(figsize=(7.5, 6))
    table.plot.pie(ax=ax, ylabel="", colormap="Blues", wedgeprops={"edgecolor": "#333333"})
    ax.set_title("Représentations par compositeur, en pour cent")
    return end(fig, "Source : archives de la maison, 2010-2024")


@liar("three-d")
def en_gates_prisms():
    fig = plt.figure(figsize=(7, 5.5))
    ax = fig.add_subplot(projection="3d")
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), .6, .6, [31, 27, 44, 38, 22], color="#4f81bd", shade=True)
    ax.set_xticks(np.arange(5) + .3, ["A", "B", "C", "D", "E"])
    ax.set_yticks([])
    ax.set_zlabel("Flights a day")
    ax.set_title("Flights by terminal")
    fig.text(.02, .02, "Source: airport operations, 2024", fontsize=9)
    return fig


@liar("three-d")
def fr_caisses_en_relief():
    fig, ax = plain("Caisses vendues par cépage", "", "Milliers de caisses")
    for i, v in enumerate([34, 26, 19, 12]):
        ax.add_patch(Rectangle((i, 0), .5, v, facecolor="#8e2c4d"))
        ax.add_patch(Polygon([(i + .5, 0), (i + .68, 2.2), (i + .68, v + 2.2), (i + .5, v)], facecolor="#5a1730"))
        ax.add_patch(Polygon([(i, v), (i + .18, v + 2.2), (i + .68, v + 2.2), (i + .5, v)], facecolor="#b5607d"))
    ax.set_xlim(-.3, 4)
    ax.set_ylim(0, 40)
    ax.set_xticks(np.arange(4) + .3, ["Merlot", "Syrah", "Gamay", "Viognier"])
    return end(fig, "Source : coopérative, 2024")


@liar("misrepresentation")
def es_barras_que_no_cuadran():
    fig, ax = plain("Satisfacción de los viajeros por terminal", "", "")
    bars = ax.bar(["T1", "T2", "T3"], [40, 62, 95], color=MER, width=.6)
    for bar, text in zip(bars, ["58 %", "62 %", "66 %"]):
        ax.text(bar.get_x() + .3, bar.get_height() + 1, text, ha="center", fontsize=12)
    ax.set_yticks([])
    ax.set_ylim(0, 110)
    return end(fig, "Fuente: encuesta de calidad, 2024")


@liar("misrepresentation")
def en_quake_discs():
    fig, ax = plain("Insured losses of four earthquakes, $ billion", size=(8, 4.5))
    loss = np.array([4, 8, 12, 24])
    ax.scatter([1, 2, 3.2, 5], [1] * 4, s=(loss * 4.2) ** 2, color="#c96a00")
    for x, v in zip([1, 2, 3.2, 5], loss):
        ax.text(x, 1, f"{v}", ha="center", va="center", fontsize=12, color="white", weight="bold")
    ax.set_xticks([1, 2, 3.2, 5], ["Arkos", "Belt", "Cerro", "Dunes"])
    ax.set_yticks([])
    ax.set_xlim(0, 6.5)
    return end(fig, "Source: reinsurers’ annual review, 2024")


@liar("misrepresentation")
def de_ring_stimmt_nicht():
    fig, ax = plt.subplots(figsize=(6.5, 5.5))
    wedges, _ = ax.pie([30, 30, 40], colors=SAFE[:3], startangle=90, wedgeprops={"width": .4, "edgecolor": "white"})
    for wedge, text in zip(wedges, ["Abo 21 %", "Abendkasse 24 %", "Online 55 %"]):
        a = np.deg2rad((wedge.theta1 + wedge.theta2) / 2)
        ax.text(1.2 * np.cos(a), 1.2 * np.sin(a), text, ha="center", fontsize=11)
    ax.set_title("Wie Opernkarten gekauft werden", pad=24)
    return end(fig, "Quelle: Vertrieb, Spielzeit 2023/24")


@liar("title-contradicts-data")
def fr_tonnage_baisse():
    fig, ax = plain("Le tonnage du port recule depuis 2015", "Année", "Millions de tonnes")
    ax.plot(YEARS, [31, 32, 34, 35, 36, 33, 37, 39, 41, 43], color=MER, lw=2.5, marker="o")
    ax.set_ylim(0, 48)
    return end(fig, "Source : douanes")


@liar("title-contradicts-data")
def de_besucher_verdoppelt():
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.barplot(x=[2020, 2021, 2022, 2023, 2024], y=[48, 51, 54, 57, 60], color=VIN, ax=ax)
    ax.set(xlabel="Jahr", ylabel="Besucher (Tausend)")
    fig.suptitle("Die Zahl der Opernbesucher hat sich seit 2020 verdoppelt")
    return end(fig, "Quelle: Theaterkasse")


@liar("title-contradicts-data")
def es_record_falso():
    fig, ax = plain("2024, récord de pasajeros en el aeropuerto", "Año", "Pasajeros (millones)")
    ax.bar(YEARS, [5.1, 5.4, 5.9, 6.6, 7.4, 2.2, 3.0, 5.2, 6.1, 6.5], color=MER)
    ax.set_xticks(YEARS)
    return end(fig, "Fuente: autoridad aeroportuaria")


@liar("title-contradicts-data")
def en_half_the_players():
    share = pd.Series({"Puzzle": 24, "Strategy": 21, "Sports": 19, "Role playing": 36})
    ax = share.sort_values().plot.barh(color=NUIT, figsize=(7.5, 4.5))
    ax.set_xlabel("Share of players (%)")
    ax.set_title("More than half of our players choose role playing", loc="left")
    return end(ax.figure, "Source: studio telemetry, 2024")


@liar("title-contradicts-data")
def fr_syrah_premiere():
    fig, ax = plain("La syrah, premier cépage de la coopérative", "Surface (ha)", "")
    ax.barh(["Viognier", "Syrah", "Gamay", "Merlot"], [61, 88, 140, 212], color=VIN)
    return end(fig, "Source : casier viticole, 2024")


@liar("uneven-ticks")
def de_jahre_gleich_weit():
    fig, ax = plain("Umschlag im Hafen", "Jahr", "Millionen Tonnen")
    ax.plot(["1990", "2000", "2010", "2020", "2022", "2023", "2024"], [18, 22, 29, 33, 34, 34.5, 35], color=MER, marker="o", lw=2.5)
    ax.set_ylim(0, 40)
    return end(fig, "Quelle: Hafenamt")


@liar("uneven-ticks")
def en_dose_steps():
    fig, ax = plain("Heart rate after the drug", "Dose (mg)", "Beats per minute")
    ax.plot(range(6), [71, 73, 75, 80, 88, 97], color=MOUSSE, marker="s", lw=2)
    ax.set_xticks(range(6), ["1", "2", "5", "20", "100", "400"])
    ax.set_ylim(0, 110)
    return end(fig, "Source: pharmacology lab, trial 12")


@liar("uneven-bins")
def fr_escale_classes():
    rng = np.random.default_rng(3)
    fig, ax = plain("Durée des escales", "Heures à quai", "Nombre de navires")
    ax.hist(rng.gamma(3, 9, 900), bins=[0, 5, 10, 15, 20, 30, 60, 120], color=MER, edgecolor="white")
    return end(fig, "Source : capitainerie, 2024")


@liar("uneven-bins")
def es_edades_desiguales():
    fig, ax = plain("Abonados a la ópera por edad", "Edad", "Abonados")
    ax.bar(["0-17", "18-24", "25-34", "35-64", "65-99"], [120, 210, 340, 2100, 1900], color=VIN)
    return end(fig, "Fuente: taquilla, 2024")


@liar("unordered-time")
def en_months_by_alphabet():
    table = pd.DataFrame({"month": ["January", "February", "March", "April", "May", "June", "July", "August"], "kg": [0, 0, 12, 60, 210, 340, 290, 120]})
    ax = table.groupby("month").kg.sum().plot.bar(color=OR, figsize=(7.5, 5), rot=45)
    ax.set(title="Honey harvested by month", xlabel="", ylabel="Kilograms")
    return end(ax.figure, "Source: apiary log, 2024")


@liar("unordered-time")
def es_dias_por_valor():
    table = pd.Series({"sábado": 410, "viernes": 388, "domingo": 350, "jueves": 240, "martes": 198, "miércoles": 190, "lunes": 150})
    fig, ax = plain("Entradas vendidas por día", "", "Entradas")
    ax.plot(table.index, table.values, color=VIN, marker="o", lw=2)
    ax.set_ylim(0, 450)
    return end(fig, "Fuente: taquilla, media de 2024")


@liar("unordered-time")
def de_quartale_gemischt():
    fig, ax = plain("Neue Spielkonten je Quartal", "", "Konten (Tausend)")
    ax.bar(["Q3 2023", "Q1 2023", "Q4 2023", "Q2 2023", "Q1 2024"], [44, 52, 58, 66, 71], color=NUIT)
    return end(fig, "Quelle: Studio")


@liar("shuffled-ordinal")
def fr_frequence_melee():
    table = pd.Series({"souvent": 41, "jamais": 27, "parfois": 22, "rarement": 10})
    ax = table.plot.bar(color=VIN, figsize=(7, 5), rot=0)
    ax.set(title="« Allez-vous à l’opéra ? »", xlabel="", ylabel="Réponses (%)")
    return end(ax.figure, "Source : enquête auprès de 600 habitants, 2024")


@liar("shuffled-ordinal")
def de_altersgruppen():
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    table = pd.DataFrame({"Alter": ["25-34 Jahre", "35-44 Jahre", "18-24 Jahre", "55-64 Jahre", "45-54 Jahre"], "n": [410, 360, 300, 90, 180]})
    sns.barplot(table, x="Alter", y="n", color=NUIT, ax=ax)
    ax.set(title="Spieler nach Altersgruppe", xlabel="", ylabel="Spieler (Tausend)")
    return end(fig, "Quelle: Umfrage 2024")


@liar("bridged-gap")
def fr_sismographe_muet():
    days = pd.date_range("2024-01-01", "2024-12-31")
    rng = np.random.default_rng(8)
    table = pd.DataFrame({"jour": days, "secousses": 12 + 4 * np.sin(np.arange(len(days)) / 20) + rng.normal(0, 1.2, len(days))})
    table = table[(table.jour < "2024-04-10") | (table.jour > "2024-07-25")]
    fig, ax = plain("Secousses relevées par la station", "2024", "Secousses par jour")
    ax.plot(table.jour, table.secousses, color=NUIT, lw=1.4)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_ylim(0, 22)
    return end(fig, "Source : observatoire sismologique")


@liar("line-over-categories")
def en_instruments_line():
    table = pd.DataFrame({"instrument": ["Oboe", "Harp", "Viola", "Tuba", "Flute"], "hours": [19, 25, 22, 14, 20]})
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.lineplot(table, x="instrument", y="hours", color=VIN, lw=2.5, ax=ax)
    ax.set(title="Weekly practice by instrument", xlabel="", ylabel="Hours")
    ax.set_ylim(0)
    return end(fig, "Source: orchestra survey, 2024")


@liar("line-over-categories")
def es_uvas_linea():
    fig, ax = plain("Azúcar de la uva por variedad", "", "Gramos por litro")
    ax.plot(["Tempranillo", "Albariño", "Verdejo", "Garnacha", "Bobal"], [212, 195, 188, 224, 204], color=VIN, marker="o", lw=2)
    ax.set_ylim(0, 240)
    return end(fig, "Fuente: laboratorio enológico, vendimia 2024")


@liar("partial-period")
def fr_annee_pas_finie():
    fig, ax = plain("Croisiéristes débarqués", "", "Milliers de personnes")
    ax.bar(["2020", "2021", "2022", "2023", "2024", "2025"], [22, 61, 140, 171, 180, 63], color=MER)
    return end(fig, "Source : port, données arrêtées au 30 avril 2025")


@liar("partial-period")
def de_monat_nicht_zu_ende():
    fig, ax = plt.subplots(figsize=(8, 4.8))
    months = pd.date_range("2024-09-01", periods=8, freq="MS")
    ax.plot(months, [410, 430, 402, 455, 470, 462, 480, 170], color=NUIT, marker="o", lw=2.2)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set(title="Fluggäste je Monat", xlabel="", ylabel="Tausend Fluggäste")
    ax.set_ylim(0)
    return end(fig, "Quelle: Flughafen, Stand: 11. April 2025")


@liar("cumulative-as-growth")
def en_sales_keep_growing():
    sold = np.array([90, 84, 71, 60, 48, 40, 33, 27])
    fig, ax = plain("Sales of our game keep growing", "Month since release", "Copies sold, cumulative (thousands)")
    ax.plot(range(1, 9), sold.cumsum(), color=NUIT, lw=2.5, marker="o")
    ax.set_ylim(0, 500)
    return end(fig, "Source: storefront, 2024")


@liar("stacked-averages")
def fr_cuves_empilees():
    table = pd.DataFrame({"Cuve 1": [18, 21, 24, 22], "Cuve 2": [17, 20, 25, 23], "Cuve 3": [19, 22, 26, 21]}, index=["Semaine 1", "Semaine 2", "Semaine 3", "Semaine 4"])
    ax = table.plot.bar(stacked=True, color=SAFE[:3], figsize=(7.5, 5), rot=0)
    ax.set(title="Température moyenne des cuves", ylabel="Température moyenne (°C)")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return end(ax.figure, "Source : chai, vendange 2024")


@liar("panels-on-different-scales")
def es_puertos_gemelos():
    fig, (a, b) = plt.subplots(1, 2, figsize=(9, 4.5))
    a.plot(YEARS, [10, 11, 11, 12, 12, 11, 13, 13, 14, 14], color=MER, lw=2.5)
    b.plot(YEARS, [110, 120, 128, 131, 140, 121, 139, 150, 155, 161], color=MER, lw=2.5)
    a.set_ylim(0, 16)
    b.set_ylim(0, 180)
    a.set(title="Puerto Chico", ylabel="Miles de contenedores", xlabel="Año")
    b.set(title="Puerto Grande", ylabel="Miles de contenedores", xlabel="Año")
    fig.suptitle("Contenedores en dos puertos")
    return end(fig, "Fuente: puertos del Estado")


@liar("diverging-off-centre")
def en_anomaly_map():
    rng = np.random.default_rng(5)
    table = pd.DataFrame(rng.normal(2.2, 2, (8, 12)).round(1), index=range(2017, 2025), columns=list("JFMAMJJASOND"))
    fig, ax = plt.subplots(figsize=(8.5, 5))
    sns.heatmap(table, cmap="RdBu_r", vmin=-2, vmax=9, ax=ax, cbar_kws={"label": "Difference from normal (°C)"})
    ax.set(title="Sea temperature at the harbour, difference from normal", xlabel="Month", ylabel="Year")
    return end(fig, "Source: harbour buoy")


@liar("rainbow-colormap")
def fr_onde_arc_en_ciel():
    y, x = np.mgrid[-3:3:120j, -3:3:120j]
    fig, ax = plt.subplots(figsize=(7, 5.5))
    image = ax.imshow(8 * np.exp(-(x ** 2 + y ** 2) / 3), cmap="jet", extent=(-30, 30, -30, 30))
    fig.colorbar(image, ax=ax, label="Accélération du sol (m/s²)")
    ax.set(title="Accélération autour de l’épicentre", xlabel="Distance est (km)", ylabel="Distance nord (km)")
    return end(fig, "Source : observatoire, séisme du 3 mai 2024")


@liar("colour-blind")
def de_rot_gruen_linien():
    fig, ax = plain("Honigertrag zweier Standorte", "Jahr", "Kilogramm je Volk")
    ax.plot(YEARS, [20, 22, 19, 24, 25, 21, 23, 26, 25, 27], color="#c0392b", lw=2.5, label="Waldrand")
    ax.plot(YEARS, [25, 23, 24, 20, 21, 26, 22, 21, 24, 20], color="#4f8a2b", lw=2.5, label="Rapsfeld")
    ax.set_ylim(0, 32)
    ax.legend()
    return end(fig, "Quelle: Imkerverein")


@liar("low-contrast")
def es_texto_palido():
    fig, ax = plain("", "Año", "Vuelos (miles)")
    ax.bar(YEARS, [41, 43, 45, 47, 50, 21, 27, 40, 46, 48], color=MER)
    ax.text(0, 1.04, "Vuelos comerciales del aeropuerto", transform=ax.transAxes, fontsize=13, color="#dcdcdc")
    return end(fig, "Fuente: navegación aérea")


@liar("overplotting")
def en_player_cloud():
    rng = np.random.default_rng(1)
    fig, ax = plain("Time played and money spent", "Hours played", "Dollars spent")
    hours = rng.gamma(4, 20, 40000)
    ax.scatter(hours, np.abs(hours * .3 + rng.normal(0, 12, 40000)), color=NUIT, s=40)
    return end(fig, "Source: studio telemetry, 40,000 accounts, 2024")


@liar("axis-range")
def fr_axe_trop_grand():
    fig, ax = plain("Degré d’alcool moyen des cuvées", "Année", "Degré (% vol.)")
    ax.plot(YEARS, [12.1, 12.2, 12.4, 12.5, 12.8, 13.0, 13.1, 13.4, 13.6, 13.9], color=VIN, lw=2.5)
    ax.set_ylim(0, 100)
    return end(fig, "Source : laboratoire d’œnologie")


@liar("discretised-continuous")
def en_two_depths():
    rng = np.random.default_rng(12)
    lon, lat = rng.uniform(0, 60, 160), rng.uniform(0, 40, 160)
    depth = 5 + lon * .8 + rng.normal(0, 6, 160)
    fig, ax = plain("Depth of the earthquakes", "East (km)", "North (km)")
    points = ax.scatter(lon, lat, c=depth, cmap=ListedColormap(["#9ecae1", "#08306b"]), s=35, edgecolor="white")
    fig.colorbar(points, label="Depth (km)")
    return end(fig, "Source: seismic network, 2024")


@liar("too-many-series")
def es_doce_pistas():
    rng = np.random.default_rng(14)
    table = pd.DataFrame(rng.normal(0, 2, (10, 12)).cumsum(0) + 40, index=YEARS, columns=[f"Destino {n}" for n in ["Lima", "Roma", "Oslo", "Praga", "Viena", "Quito", "Dakar",
                         "París", "Bonn", "Porto", "Milán", "Túnez"]])
    ax = table.plot(figsize=(8.5, 5.5), lw=1.8, colormap="tab20")
    ax.set(title="Vuelos por destino", xlabel="Año", ylabel="Vuelos por semana")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1), fontsize=9)
    return end(ax.figure, "Fuente: aeropuerto")


@liar("unexplained-interval")
def de_fehlerbalken():
    fig, ax = plain("Blutdruck nach Wirkstoff", "", "Systolischer Druck (mmHg)")
    ax.errorbar(range(4), [141, 133, 129, 126], yerr=[6, 5, 7, 4], fmt="o", color=MOUSSE, capsize=5)
    ax.set_xticks(range(4), ["Placebo", "Wirkstoff A", "Wirkstoff B", "Wirkstoff C"])
    ax.set_xlim(-.5, 3.5)
    return end(fig, "Quelle: Labor für Pharmakologie, 2024")


@liar("unexplained-interval")
def en_band_of_what():
    x = np.arange(0, 25)
    y = 80 * np.exp(-x / 7)
    fig, ax = plain("Plasma concentration", "Hours after dose", "Concentration (ng/ml)")
    ax.plot(x, y, color=MOUSSE, lw=2)
    ax.fill_between(x, y * .75, y * 1.25, color=MOUSSE, alpha=.25)
    return end(fig, "Source: trial 7, 24 volunteers")


@liar("small-text")
def fr_petits_caracteres():
    fig, ax = plain("Quais du port : tonnage", "", "Milliers de tonnes", size=(8, 5))
    ax.bar([f"Quai {n}" for n in "ABCDEFGHIJKL"], np.linspace(200, 30, 12).round(), color=MER)
    ax.tick_params(labelsize=4)
    return end(fig, "Source : capitainerie, 2024")


# ---------------------------------------------------------------- honest

@honest
def fr_profondeur_de_mer():
    z = np.linspace(0, 400, 40)
    fig, ax = plain("La mer se refroidit avec la profondeur", "Température (°C)", "Profondeur (m)", size=(5.5, 6))
    ax.plot(13 + 8 * np.exp(-z / 60), z, color=MER, lw=2.5)
    ax.invert_yaxis()
    return end(fig, "Source : bouée du port, août 2024")


@honest
def en_star_light_curve():
    t = np.linspace(0, 30, 90)
    fig, ax = plain("Light curve of a Cepheid", "Days", "Apparent magnitude")
    ax.scatter(t, 6.1 + .4 * np.sin(t) + .1 * np.sin(2 * t), color=NUIT, s=14)
    ax.set_ylim(6.8, 5.4)
    ax.text(.02, .95, "brighter ↑", transform=ax.transAxes)
    return end(fig, "Source: observatory nights, 2024")


@honest
def es_diagrama_hr():
    rng = np.random.default_rng(2)
    temp = rng.uniform(3500, 20000, 140)
    fig, ax = plain("Diagrama de Hertzsprung-Russell del cúmulo", "Temperatura (K)", "Magnitud absoluta")
    ax.scatter(temp, 14 - 10 * np.log10(temp / 2500) * 1.4 + rng.normal(0, .5, 140), s=18, color=NUIT)
    ax.invert_xaxis()
    ax.invert_yaxis()
    return end(fig, "Fuente: observatorio, campaña 2024")


@honest
def de_nmr_spektrum():
    x = np.linspace(0, 10, 1500)
    y = sum(h / (1 + ((x - c) / .02) ** 2) for h, c in [(1, 1.2), (.6, 3.7), (.8, 7.3)])
    fig, ax = plain("¹H-NMR-Spektrum der Probe", "Chemische Verschiebung (ppm)", "Intensität (willkürliche Einheiten)")
    ax.plot(x, y, color="black", lw=1)
    ax.set_xlim(10, 0)
    return end(fig, "Quelle: Labor für Pharmakologie, 2024")


@honest
def fr_infrarouge():
    x = np.linspace(500, 4000, 800)
    y = 95 - sum(h * np.exp(-((x - c) / w) ** 2) for h, c, w in [(40, 1700, 30), (25, 2950, 60), (30, 1200, 40)])
    fig, ax = plain("Spectre infrarouge du principe actif", "Nombre d’onde (cm⁻¹)", "Transmittance (%)")
    ax.plot(x, y, color=VIN, lw=1.2)
    ax.invert_xaxis()
    ax.set_ylim(0, 100)
    return end(fig, "Source : laboratoire de pharmacologie, 2024")


@honest
def en_chart_positions():
    weeks = np.arange(1, 13)
    fig, ax = plain("Our game in the weekly best-seller chart", "Week since release", "Rank (1 is best)")
    ax.plot(weeks, [14, 9, 6, 3, 2, 1, 1, 2, 4, 5, 7, 9], color=NUIT, marker="o", lw=2)
    ax.set_ylim(15, 0.5)
    return end(fig, "Source: storefront chart, 2024")


@honest
def es_millones_de_anos():
    age = np.linspace(0, 540, 60)
    fig, ax = plain("Familias marinas fósiles", "Millones de años antes del presente", "Número de familias")
    ax.plot(age, 1000 * np.exp(-age / 300) + 60 * np.sin(age / 40), color=MOUSSE, lw=2)
    ax.set_xlim(540, 0)
    ax.set_ylim(0, 1100)
    return end(fig, "Fuente: museo de paleontología, 2024")


@honest
def fr_noeuds_et_kmh():
    fig, ax = plain("Vent maximal du mois à l’entrée du port", "Mois", "Vent (nœuds)")
    ax.plot(["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."], [58, 54, 50, 41, 35, 30, 28, 31, 39, 47, 55, 60], color=MER, marker="o")
    ax.set_ylim(0, 70)
    other = ax.twinx()
    other.set_ylim(0, 70 * 1.852)
    other.set_ylabel("Vent (km/h)")
    return end(fig, "Source : sémaphore, 2024")


@honest
def de_celsius_fahrenheit():
    fig, ax = plain("Gärtemperatur im Tank", "Tag", "Temperatur (°C)")
    ax.plot(range(1, 15), [18, 19, 21, 23, 24, 25, 25, 24, 24, 23, 22, 21, 20, 19], color=VIN, lw=2)
    second = ax.secondary_yaxis("right", functions=(lambda c: c * 1.8 + 32, lambda f: (f - 32) / 1.8))
    second.set_ylabel("Temperatur (°F)")
    return end(fig, "Quelle: Winzergenossenschaft, Lese 2024")


@honest
def en_dose_log():
    dose = np.array([1, 3, 10, 30, 100, 300])
    x = np.logspace(0, 2.6, 100)
    fig, ax = plain("Dose–response of the drug", "Dose (mg, log scale)", "Effect (% of maximum)")
    ax.plot(x, 100 * x / (x + 22), color=MOUSSE, label="Hill model")
    ax.plot(dose, 100 * dose / (dose + 22) + [2, -3, 1, 4, -2, 1], "o", color="black", label="Measured")
    ax.set_xscale("log")
    ax.xaxis.set_major_formatter(ScalarFormatter())
    ax.legend()
    return end(fig, "Source: pharmacology lab, trial 12")


@honest
def fr_escale_densite():
    rng = np.random.default_rng(3)
    fig, ax = plain("Durée des escales", "Heures à quai", "Densité (part des navires par heure)")
    ax.hist(rng.gamma(3, 9, 900), bins=[0, 5, 10, 15, 20, 30, 60, 120], density=True, color=MER, edgecolor="white")
    return end(fig, "Source : capitainerie, 2024. L’aire de chaque barre est la part des navires.")


@honest
def es_gantt_terminal():
    fig, ax = plain("Obras de la terminal", "", "", size=(8, 4))
    tasks = [("Cimientos", "2024-01-15", 90), ("Estructura", "2024-04-10", 120), ("Fachada", "2024-07-20", 80), ("Pistas", "2024-06-01", 150)]
    for name, start, days in tasks:
        ax.barh(name, pd.Timedelta(days=days), left=pd.Timestamp(start), color=MER)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.invert_yaxis()
    return end(fig, "Fuente: dirección de obras, calendario 2024")


@honest
def de_spannweiten():
    table = pd.DataFrame({"Monat": ["Mai", "Juni", "Juli", "August"], "min": [9, 12, 15, 14], "max": [21, 25, 29, 27]})
    fig, ax = plt.subplots(figsize=(7, 5))
    so.Plot(table, x="Monat", ymin="min", ymax="max").add(so.Range(linewidth=8, color=OR)).on(ax).plot()
    ax.set(title="Tiefste und höchste Temperatur im Bienenstand", xlabel="", ylabel="Temperatur (°C)")
    return end(fig, "Quelle: Imkerverein, 2024")


@honest
def fr_ecarts_a_la_moyenne():
    gap = pd.Series([-3.1, -1.2, .4, 2.2, -0.8, 3.6, 4.1], index=range(2018, 2025))
    ax = gap.plot.bar(color=np.where(gap > 0, "#b2182b", "#2166ac"), figsize=(7.5, 5), rot=0)
    ax.axhline(0, color="black", lw=.8)
    ax.set(title="Date des vendanges : écart à la moyenne 1991-2020", xlabel="Année", ylabel="Jours d’avance")
    return end(ax.figure, "Source : coopérative")


@honest
def en_dot_plot_zoomed():
    table = pd.Series({"Nordfield": 83.1, "Oldmeadow": 81.4, "Lakeham": 79.0, "Hillbury": 78.2}).sort_values()
    fig, ax = plain("On-time departures", "Share of flights (%), axis starts at 75", "")
    ax.plot(table.values, table.index, "o", color=MER, ms=10)
    ax.set_xlim(75, 85)
    ax.grid(axis="x", alpha=.4)
    return end(fig, "Source: airports association, 2024")


@honest
def es_tarta_tres():
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.pie([58, 27, 15], labels=["Tinto 58 %", "Blanco 27 %", "Rosado 15 %"], colors=["#7b1e3b", "#e8d98b", "#f0a6a0"], wedgeprops={"edgecolor": "white"})
    ax.set_title("Más de la mitad de las botellas son de tinto")
    return end(fig, "Fuente: cooperativa del valle, 2024")


@honest
def de_luecke_gezeigt():
    x = np.arange(1, 61)
    y = 15 + 3 * np.sin(x / 6)
    y[25:38] = np.nan
    fig, ax = plain("Erschütterungen je Tag", "Tag der Messreihe", "Anzahl")
    ax.plot(x, y, color=NUIT, lw=2)
    ax.axvspan(25.5, 38.5, color="#dddddd")
    ax.text(32, 12.5, "Gerät\nausgefallen", ha="center")
    ax.set_ylim(0, 22)
    return end(fig, "Quelle: Erdbebenwarte, 2024")


@honest
def fr_annee_scolaire():
    months = ["septembre", "octobre", "novembre", "décembre", "janvier", "février", "mars", "avril", "mai", "juin"]
    fig, ax = plain("Élèves reçus aux matinées de l’opéra", "", "Élèves")
    ax.bar(months, [120, 340, 410, 520, 300, 280, 390, 330, 290, 150], color=VIN)
    ax.tick_params(axis="x", rotation=45)
    return end(fig, "Source : service éducatif, saison 2023-2024")


@honest
def en_week_from_sunday():
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.barplot(x=["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], y=[510, 302, 288, 295, 310, 420, 560], color=NUIT, ax=ax)
    ax.set(title="Players online by day of the week", xlabel="", ylabel="Players (thousands)")
    return end(fig, "Source: studio telemetry, 2024")


@honest
def en_fiscal_year():
    fig, ax = plain("Cargo handled, fiscal year 2024", "", "Thousand tonnes")
    ax.plot(["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"], [31, 33, 34, 36, 35, 34, 37, 38, 33, 30, 31, 35], color=MER, lw=2.5)
    ax.set_ylim(0, 42)
    return end(fig, "Source: harbour board")


@honest
def es_cosecha_austral():
    fig, ax = plain("Lluvia en el viñedo, temporada del sur", "", "Milímetros")
    ax.bar(["jul", "ago", "sep", "oct", "nov", "dic", "ene", "feb", "mar", "abr", "may", "jun"], [80, 62, 40, 22, 10, 4, 2, 3, 9, 20, 55, 90], color=MER)
    return end(fig, "Fuente: estación de Maipo, 2023-24")


@honest
def de_kalenderwochen():
    fig, ax = plain("Grippefälle unter dem Flughafenpersonal", "Kalenderwoche", "Neue Fälle")
    weeks = [f"KW {n}" for n in (48, 49, 50, 51, 52, 1, 2, 3, 4, 5)]
    ax.plot(weeks, [4, 6, 9, 14, 22, 31, 28, 19, 11, 7], color=NUIT, marker="o")
    ax.tick_params(axis="x", rotation=45)
    ax.set_ylim(0)
    return end(fig, "Quelle: Betriebsarzt, Winter 2024/25")


@honest
def fr_cumul_dit():
    sold = np.array([9, 12, 15, 11, 16, 18, 17, 20])
    fig, ax = plain("Le cap des 100 000 bouteilles est franchi en août", "Mois de 2024", "Cumul depuis janvier (milliers)")
    ax.step(["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août"], sold.cumsum(), color=VIN, where="mid", lw=2.5)
    ax.axhline(100, color="#555555", ls=":")
    ax.set_ylim(0, 130)
    return end(fig, "Source : coopérative")


@honest
def en_partial_year_said():
    fig, ax = plain("Cruise passengers landed", "", "Thousand people")
    bars = ax.bar(["2021", "2022", "2023", "2024", "2025\n(Jan–Apr)"], [61, 140, 171, 180, 63], color=MER)
    bars[-1].set(facecolor="#c6d9ec", hatch="//", edgecolor=MER)
    ax.text(4, 68, "year not over", ha="center")
    return end(fig, "Source: harbour board, data to 30 April 2025")


@honest
def de_jahr_zu_ende():
    fig, ax = plain("Kreuzfahrtgäste im Hafen", "", "Tausend Gäste")
    ax.bar(["2020", "2021", "2022", "2023", "2024"], [22, 61, 140, 171, 151], color=MER)
    return end(fig, "Quelle: Hafenamt, Stand: 31. Dezember 2024")


@honest
def es_contribuciones():
    table = pd.DataFrame({"Energía": [.9, 1.4, -.3, -.6], "Vidrio": [.4, .6, .5, .2], "Salarios": [.5, .7, .9, 1.0]}, index=["2021", "2022", "2023", "2024"])
    ax = table.plot.bar(stacked=True, color=SAFE[:3], figsize=(7.5, 5), rot=0)
    ax.axhline(0, color="black", lw=.8)
    ax.set(title="Qué encarece la botella: contribución de cada coste", ylabel="Puntos porcentuales", xlabel="Año")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return end(ax.figure, "Fuente: cooperativa del valle")


@honest
def fr_echelles_libres_dites():
    fig, axes = plt.subplots(1, 2, figsize=(9, 4.6))
    axes[0].plot(YEARS, [10, 11, 11, 12, 12, 11, 13, 13, 14, 14], color=MER, lw=2.5)
    axes[1].plot(YEARS, [4.1, 4.0, 3.8, 3.9, 3.7, 3.5, 3.4, 3.4, 3.3, 3.1], color=VIN, lw=2.5)
    axes[0].set(title="Navires", ylabel="Milliers d’escales", ylim=(0, 16), xlabel="Année")
    axes[1].set(title="Attente", ylabel="Heures en rade", ylim=(0, 5), xlabel="Année")
    fig.suptitle("Plus de navires, moins d’attente")
    return end(fig, "Source : capitainerie")


@honest
def en_anomaly_centred():
    rng = np.random.default_rng(5)
    table = pd.DataFrame(rng.normal(1.2, 1.5, (8, 12)).round(1), index=range(2017, 2025), columns=list("JFMAMJJASOND"))
    fig, ax = plt.subplots(figsize=(8.5, 5))
    sns.heatmap(table, cmap="RdBu_r", norm=TwoSlopeNorm(0, -3, 6), ax=ax, cbar_kws={"label": "Difference from normal (°C)"})
    ax.set(title="Sea temperature at the harbour, difference from normal", xlabel="Month", ylabel="Year")
    return end(fig, "Source: harbour buoy")


@honest
def de_korrelationen():
    rng = np.random.default_rng(6)
    table = pd.DataFrame(rng.normal(size=(80, 5)), columns=["Zucker", "Säure", "Alkohol", "Farbe", "Ertrag"])
    table["Alkohol"] += table.Zucker
    fig, ax = plt.subplots(figsize=(7, 5.6))
    sns.heatmap(table.corr(), cmap="coolwarm", vmin=-1, vmax=1, annot=True, fmt=".1f", ax=ax, cbar_kws={"label": "Korrelation"})
    ax.set_title("Was im Wein zusammenhängt")
    return end(fig, "Quelle: 80 Proben, Lese 2024")


@honest
def fr_direction_de_houle():
    rng = np.random.default_rng(9)
    hours = pd.date_range("2024-02-01", periods=240, freq="h")
    phase = (np.arange(240) * 3 + rng.normal(0, 12, 240)) % 360
    fig, ax = plain("Hauteur et direction de la houle", "", "Hauteur (m)", size=(8, 4.8))
    points = ax.scatter(hours, 2 + np.sin(np.arange(240) / 20), c=phase, cmap="twilight", vmin=0, vmax=360, s=22, edgecolor="#666666", linewidth=.4)
    bar = fig.colorbar(points, label="Direction (°)")
    bar.set_ticks([0, 90, 180, 270, 360], labels=["N", "E", "S", "O", "N"])
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_ylim(0, 4)
    return end(fig, "Source : bouée du port, février 2024")


@honest
def es_uno_resaltado():
    rng = np.random.default_rng(14)
    data = rng.normal(0, 2, (10, 14)).cumsum(0) + 40
    fig, ax = plain("Los vuelos a Lisboa, entre los de catorce destinos", "Año", "Vuelos por semana")
    ax.plot(YEARS, data[:, 1:], color="#b0b0b0", lw=1)
    ax.plot(YEARS, data[:, 0], color=VIN, lw=3)
    ax.text(2024.1, data[-1, 0], "Lisboa", color=VIN, va="center")
    ax.text(2015, ax.get_ylim()[1], "En gris, los otros trece", va="top", color="#555555")
    return end(fig, "Fuente: aeropuerto")


@honest
def en_hexbin_players():
    rng = np.random.default_rng(1)
    hours = rng.gamma(4, 20, 40000)
    fig, ax = plain("Time played and money spent", "Hours played", "Dollars spent")
    hexes = ax.hexbin(hours, np.abs(hours * .3 + rng.normal(0, 12, 40000)), gridsize=35, cmap="Blues", mincnt=1)
    fig.colorbar(hexes, label="Accounts")
    return end(fig, "Source: studio telemetry, 40,000 accounts, 2024")


@honest
def de_blasen_flaeche():
    fig, ax = plain("Schäden von vier Erdbeben in Mrd. Euro (Kreisfläche)", size=(8, 4.5))
    loss = np.array([4, 8, 12, 24])
    ax.scatter([1, 2, 3.2, 5], [1] * 4, s=loss * 260, color="#a65300")
    for x, v in zip([1, 2, 3.2, 5], loss):
        ax.text(x, 1, f"{v}", ha="center", va="center", fontsize=12, color="white", weight="bold")
    ax.set_xticks([1, 2, 3.2, 5], ["Arkos", "Belt", "Cerro", "Dünen"])
    ax.set_yticks([])
    ax.set_xlim(0, 6.5)
    return end(fig, "Quelle: Rückversicherer, 2024")


@honest
def fr_intervalle_dit():
    rng = np.random.default_rng(4)
    table = pd.DataFrame({"heure": np.tile(np.arange(0, 13), 20)})
    table["dose"] = 80 * np.exp(-table.heure / 5) + rng.normal(0, 6, len(table))
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.lineplot(table, x="heure", y="dose", color=MOUSSE, ax=ax)
    ax.set(title="Concentration dans le sang", xlabel="Heures après la prise", ylabel="Concentration (ng/ml)")
    return end(fig, "Source : essai 7, 20 volontaires. Bande : intervalle de confiance à 95 % de la moyenne.")


@honest
def en_forest_plot():
    names = ["Trial 3", "Trial 5", "Trial 7", "Trial 12", "Pooled"]
    odds = np.array([.71, 1.12, .84, .66, .78])
    fig, ax = plain("Odds ratio of relapse, with 95% confidence intervals", "Odds ratio (log scale)", "")
    ax.errorbar(odds, range(5), xerr=[odds * .25, odds * .33], fmt="s", color=MOUSSE, capsize=3)
    ax.axvline(1, color="#555555", ls="--")
    ax.set_xscale("log")
    ax.set_xticks([.5, .7, 1, 1.5], ["0.5", "0.7", "1", "1.5"])
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.set_yticks(range(5), names)
    ax.invert_yaxis()
    return end(fig, "Source: meta-analysis, 2024")


@honest
def es_control_de_calidad():
    rng = np.random.default_rng(17)
    fig, ax = plain("Gráfico de control: volumen de llenado", "Muestra", "Mililitros")
    ax.plot(range(1, 41), rng.normal(750, .8, 40), color=VIN, marker="o", ms=4, lw=1)
    for level, text in [(750, "objetivo"), (752.4, "límite superior"), (747.6, "límite inferior")]:
        ax.hlines(level, 0, 41, color="#444444", ls="--", lw=1)
        ax.text(41.5, level, text, va="center")
    ax.set_xlim(0, 51)
    return end(fig, "Fuente: planta embotelladora, 3 de mayo de 2024")


@honest
def de_lorenz():
    x = np.linspace(0, 1, 50)
    fig, ax = plain("Wer die Spiele kauft: Lorenzkurve", "Anteil der Kunden", "Anteil am Umsatz", size=(6, 5.6))
    ax.plot(x, x ** 3, color=NUIT, lw=2.5, label="Kunden")
    ax.plot([0, 1], [0, 1], color="#777777", ls="--", label="Gleichverteilung")
    ax.xaxis.set_major_formatter(PercentFormatter(1))
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    ax.legend()
    return end(fig, "Quelle: Studio, 2024")


@honest
def fr_pyramide():
    ages = ["0-19 ans", "20-39 ans", "40-59 ans", "60-79 ans"]
    fig, ax = plain("Public de l’opéra par âge et par sexe", "Milliers de spectateurs", "")
    ax.barh(ages, [-6, -11, -21, -25], color=SAFE[0], label="Hommes")
    ax.barh(ages, [7, 15, 27, 33], color=SAFE[1], label="Femmes")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.legend()
    return end(fig, "Source : enquête des publics, 2024")


@honest
def en_sweep_of_magnitudes():
    fig, ax = plain("Small quakes are far more common", "Magnitude", "Earthquakes a year (log scale)")
    m = np.arange(3, 8.5, .5)
    ax.semilogy(m, 10 ** (6.5 - m), "o-", color=NUIT)
    return end(fig, "Source: seismic network, 1990-2024")


@honest
def es_doble_verdadero():
    fig, ax = plt.subplots(figsize=(7, 4.8))
    ax.bar(["2014", "2024"], [31, 63], color=MER, width=.5)
    for x, v in enumerate([31, 63]):
        ax.annotate(f"{v}", (x, v), ha="center", va="bottom", fontsize=12)
    ax.set_ylabel("Miles de toneladas de fruta")
    ax.text(0, 1.05, "El puerto mueve el doble de fruta que hace diez años", transform=ax.transAxes, fontsize=13)
    return end(fig, "Fuente: autoridad portuaria")


@honest
def de_fast_die_haelfte():
    share = pd.Series({"Oper": 47, "Ballett": 28, "Konzert": 16, "Kindertheater": 9}).sort_values()
    ax = share.plot.barh(color=VIN, figsize=(7.5, 4.5))
    ax.set_xlabel("Anteil der Karten (%)")
    ax.set_title("Fast die Hälfte der Karten gilt der Oper", loc="left")
    return end(ax.figure, "Quelle: Theaterkasse, Spielzeit 2023/24")


@honest
def fr_premier_recul():
    fig, ax = plain("En 2020, le trafic aérien tombe à un tiers de 2019", "Année", "Millions de passagers")
    ax.plot(YEARS, [5.1, 5.4, 5.9, 6.6, 7.2, 2.4, 3.0, 5.2, 6.1, 6.5], color=MER, lw=2.5, marker="o")
    ax.set_xticks(YEARS)
    ax.set_ylim(0, 8)
    return end(fig, "Source : aéroport")


@honest
def en_stops_north_to_south():
    fig, ax = plain("Vessels at anchor, ports listed from north to south", "", "Vessels a day")
    ax.bar(["Skerry", "Marram", "Port Hale", "Quayside", "Lowmouth", "Sandend"], [4, 11, 7, 19, 3, 9], color=MER)
    return end(fig, "Source: coast guard, 2024 average")


@honest
def es_tasa_por_socio():
    table = pd.Series({"Valdepera": 14.2, "Montalbo": 12.9, "Riofrío": 9.8, "La Solana": 8.1})
    ax = table.plot.bar(color=OR, figsize=(7, 5), rot=0)
    ax.set(title="Colmenas perdidas en invierno, por cada 100", xlabel="", ylabel="Colmenas perdidas por cada 100")
    return end(ax.figure, "Fuente: asociación de apicultores, 2024")


@honest
def de_wahljahre_echt():
    fig, ax = plain("Mitglieder des Opernvereins an den Hauptversammlungen", "Jahr", "Mitglieder")
    years = [1998, 2002, 2005, 2009, 2013, 2017, 2021, 2024]
    ax.plot(years, [820, 860, 905, 930, 990, 1010, 960, 1040], color=VIN, marker="o")
    ax.set_xticks(years)
    ax.set_ylim(0, 1150)
    return end(fig, "Quelle: Vereinsprotokolle")


@honest
def fr_boites():
    rng = np.random.default_rng(21)
    table = pd.DataFrame({"Quai": np.repeat(["Nord", "Est", "Sud"], 80), "Attente": np.r_[rng.gamma(4, 1, 80), rng.gamma(5, 1.2, 80), rng.gamma(3, 1.4, 80)]})
    fig, ax = plt.subplots(figsize=(7, 5))
    sns.boxplot(table, x="Quai", y="Attente", color="#9ecae1", ax=ax)
    ax.set(title="Attente avant d’accoster", xlabel="Quai", ylabel="Heures")
    return end(fig, "Source : capitainerie, 2024. Boîte : quartiles ; moustaches : 1,5 écart interquartile.")


@honest
def en_win_or_lose():
    rng = np.random.default_rng(23)
    table = pd.DataFrame({"minutes": rng.gamma(8, 4, 200), "moves": rng.normal(41, 9, 200)})
    table["result"] = np.where(table.moves + rng.normal(0, 6, 200) > 41, "won", "lost")
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.scatterplot(table, x="minutes", y="moves", hue="result", style="result", palette=[SAFE[0], SAFE[1]], ax=ax)
    ax.set(title="Length of the games won and lost", xlabel="Minutes", ylabel="Moves")
    return end(fig, "Source: chess club ladder, 2024")


@honest
def es_sismograma():
    t = np.linspace(0, 90, 4000)
    rng = np.random.default_rng(31)
    fig, ax = plain("Sismograma del 3 de mayo de 2024", "Segundos", "Velocidad del suelo (µm/s)", size=(9, 4))
    ax.plot(t, np.exp(-((t - 35) / 14) ** 2) * rng.normal(0, 40, 4000) + rng.normal(0, 2, 4000), color="black", lw=.5)
    ax.axvline(17, color=VIN, lw=1.5)
    ax.text(17.5, 95, "onda P", color=VIN)
    return end(fig, "Fuente: red sísmica, estación costa")


@honest
def de_rot_gruen_beschriftet():
    fig, ax = plain("Honigertrag zweier Standorte", "Jahr", "Kilogramm je Volk")
    first, second = [20, 22, 19, 24, 25, 26, 27, 27, 29, 30], [25, 23, 24, 20, 19, 18, 17, 16, 15, 14]
    ax.plot(YEARS, first, color="#c0392b", lw=2.5)
    ax.plot(YEARS, second, color="#4f8a2b", lw=2.5, ls="--")
    ax.text(2024.2, first[-1], "Waldrand", va="center")
    ax.text(2024.2, second[-1], "Rapsfeld", va="center")
    ax.set_xlim(2015, 2026.5)
    ax.set_xticks(range(2015, 2025, 3))
    ax.set_ylim(0, 34)
    return end(fig, "Quelle: Imkerverein")


@honest
def fr_indice_ordinaire():
    fig, ax = plain("Prix du raisin et prix du verre, base 100 en 2015", "Année", "Indice (2015 = 100)")
    for values, color, style, name in [([100, 102, 101, 104, 107, 108, 112, 121, 124, 126], VIN, "-", "Raisin"), ([100, 101, 103, 103, 105, 106, 115, 140, 148, 146], MER, "--", "Verre")]:
        ax.plot(YEARS, values, color=color, ls=style, lw=2.5)
        ax.text(2024.15, values[-1], name, color=color, va="center")
    ax.set_xlim(2015, 2025.4)
    return end(fig, "Source : coopérative")


@honest
def en_waterfall():
    steps = [("2023", 0, 120, "#555555"), ("New\nplayers", 120, 46, SAFE[0]), ("Returned", 166, 12, SAFE[0]), ("Left", 178, -39, SAFE[1]), ("2024", 0, 139, "#555555")]
    fig, ax = plain("From 120,000 to 139,000 players in a year", "", "Players (thousands)")
    for name, start, change, color in steps:
        ax.bar(name, change, bottom=start, color=color)
        ax.text(name, max(start, start + change) + 2, f"{change:+d}" if start else f"{change}", ha="center")
    ax.set_ylim(0, 195)
    return end(fig, "Source: studio telemetry")


@honest
def es_temporadas():
    fig, ax = plain("Funciones por temporada", "", "Funciones")
    ax.plot(["2018-19", "2019-20", "2020-21", "2021-22", "2022-23", "2023-24"], [140, 92, 31, 120, 138, 146], color=VIN, marker="o", lw=2)
    ax.set_ylim(0, 160)
    return end(fig, "Fuente: archivo de la ópera")
