"""Charts in Spanish and German: a hospital, a river authority, a bakery, an athletics club, a railway, a savings bank, a school, a testing laboratory."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.collections import LineCollection

from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, PercentFormatter
from scipy.interpolate import make_interp_spline

LIARS, HONEST = [], []
ALSO = {}

AZUL, TEJA, PINO, GRIS, ORO = "#1d4e89", "#b5532a", "#2f6b4f", "#8d8d8d", "#c9971c"
SAFE = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#000000", "#56B4E9"]
YEARS = np.arange(2014, 2025)
MESES = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
MONATE = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]


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


def board(title, x="", y="", size=(7.5, 5)):
    fig, ax = plt.subplots(figsize=size)
    ax.set_title(title, loc="left", fontsize=12.5)
    ax.set(xlabel=x, ylabel=y)
    ax.spines[["top", "right"]].set_visible(False)
    return fig, ax


def end(fig, source):
    fig.tight_layout(rect=(0, .06, 1, 1))
    fig.text(.02, .015, source, fontsize=9, color="#333333")
    return fig


# ---------------------------------------------------------------- misleading

@liar("truncated-bars")
def es_listas_de_espera():
    table = pd.DataFrame({"hospital": ["Norte", "Este", "Sur", "Oeste"], "dias": [112, 108, 105, 103]})
    ax = table.plot.bar(x="hospital", y="dias", color=AZUL, legend=False, rot=0, figsize=(7, 5))
    ax.set_ylim(100, 114)
    ax.set(title="Espera media para operarse", xlabel="", ylabel="Días")
    return end(ax.figure, "Fuente: servicio de salud, 2024")


@liar("truncated-bars")
def de_kunden_gestapelt_abgeschnitten():
    table = pd.DataFrame({"Filiale": [620, 612, 604, 598], "Online": [45, 60, 78, 96]}, index=[2021, 2022, 2023, 2024])
    ax = table.plot.bar(stacked=True, color=[AZUL, ORO], rot=0, figsize=(7, 5))
    ax.set_ylim(560, 710)
    ax.set(title="Kundinnen und Kunden der Sparkasse", xlabel="Jahr", ylabel="Tausend")
    ax.legend(loc="upper left", ncols=2)
    return end(ax.figure, "Quelle: Geschäftsberichte")


@liar("truncated-bars")
def es_area_del_embalse():
    fig, ax = board("Agua embalsada en la cuenca", "", "Hectómetros cúbicos")
    level = pd.Series([2410, 2425, 2440, 2452, 2447, 2431, 2418, 2409, 2404, 2406, 2412, 2420], index=MESES)
    ax.fill_between(level.index, level.values, 2400, color=AZUL, alpha=.8)
    ax.set_ylim(2400, 2460)
    return end(fig, "Fuente: confederación hidrográfica, 2024")


@liar("truncated-bars")
def de_broetchen_bottom():
    fig, ax = board("Preis eines Brötchens", "", "Cent")
    price = np.array([38, 40, 43, 45])
    ax.bar(["2021", "2022", "2023", "2024"], price - 35, bottom=35, color=TEJA)
    ax.set_ylim(35, 46)
    return end(fig, "Quelle: Bäckerinnung")


@liar("inverted-axis")
def de_unfaelle_kopfueber():
    fig, ax = board("Arbeitsunfälle im Werk", "Jahr", "Unfälle")
    ax.fill_between(YEARS, [21, 24, 23, 27, 30, 29, 33, 36, 38, 41, 45], color="#8b1a1a")
    ax.set_ylim(50, 0)
    return end(fig, "Quelle: Berufsgenossenschaft")


@liar("inverted-axis")
def es_tiempo_hacia_atras():
    fig, ax = board("Socios del club de atletismo", "Temporada", "Socios")
    ax.plot(YEARS, [410, 402, 391, 380, 366, 351, 322, 318, 305, 297, 288], color=AZUL, lw=2.4, marker="o")
    ax.set_ylim(0, 450)
    ax.invert_xaxis()
    return end(fig, "Fuente: secretaría del club")


@liar("dual-axis")
def es_helados_y_turistas():
    fig, ax = board("Turistas y ahogamientos en la costa", "Mes de 2024", "Turistas (miles)")
    ax.plot(MESES, [20, 22, 35, 50, 80, 140, 210, 220, 130, 60, 30, 25], color=AZUL, lw=2.4)
    other = ax.twinx()
    other.plot(MESES, [0, 0, 1, 1, 2, 4, 7, 8, 4, 1, 1, 0], color=TEJA, lw=2.4)
    other.set_ylabel("Ahogamientos", color=TEJA)
    ax.yaxis.label.set_color(AZUL)
    return end(fig, "Fuente: oficina de turismo, protección civil")


@liar("dual-axis")
def de_zins_und_bau():
    fig, ax = board("Bauzins und Baugenehmigungen", "Jahr", "Genehmigungen (Tausend)")
    sns.barplot(x=YEARS, y=[28, 30, 33, 35, 35, 36, 37, 38, 35, 26, 21], color="#b7c9e2", ax=ax)
    other = ax.twinx()
    other.plot(range(11), [2.3, 2.0, 1.6, 1.7, 1.8, 1.3, 1.0, 1.1, 2.6, 3.9, 3.6], color=TEJA, marker="o", lw=2)
    other.set_ylim(0.8, 4.2)
    other.set_ylabel("Bauzins (%)")
    return end(fig, "Quelle: Sparkasse, Statistisches Landesamt")


@liar("pie-misuse")
def de_torte_der_mittelwerte():
    fig, ax = plt.subplots(figsize=(7, 5.5))
    ax.pie([14, 9, 22, 11], labels=["Berlin 14 min", "Köln 9 min", "Leipzig 22 min", "Ulm 11 min"], colors=SAFE[:4], wedgeprops={"edgecolor": "white"})
    ax.set_title("Durchschnittliche Verspätung der Züge")
    return end(fig, "Quelle: Bahnbetrieb, 2024")


@liar("pie-misuse")
def es_roscon_de_respuestas():
    table = pd.Series({"Precio": 64, "Cercanía": 51, "Sabor": 78, "Horario": 23})
    fig, ax = plt.subplots(figsize=(7, 5.5))
    table.plot.pie(ax=ax, ylabel="", colors=["#7f2704", "#d94801", "#fd8d3c", "#fdd0a2"], labels=[f"{k} {v} %" for k, v in table.items()], wedgeprops={"width": .45, "edgecolor": "white"})
    ax.set_title("¿Por qué elige esta panadería? (hasta tres motivos)")
    return end(fig, "Fuente: encuesta a 420 clientes, 2024")


@liar("pie-misuse")
def es_quince_porciones():
    rng = np.random.default_rng(4)
    fig, ax = plt.subplots(figsize=(8, 6))
    share = np.sort(rng.integers(3, 10, 15))[::-1]
    ax.pie(share, labels=[f"Línea {n}" for n in range(1, 16)], colors=plt.get_cmap("Blues")(np.linspace(.25, .95, 15)), wedgeprops={"edgecolor": "white"})
    ax.set_title("Reparto de viajeros por línea de autobús")
    return end(fig, "Fuente: empresa municipal de transportes, 2024")


@liar("three-d")
def de_saeulen_mit_tiefe():
    fig, ax = board("Absatz nach Brotsorte", "", "Tausend Laibe", (7.5, 5))
    for i, v in enumerate([42, 31, 24, 12]):
        for k in range(10):
            ax.add_patch(Rectangle((i + .03 * k, .35 * k), .45, v, facecolor="#8a5a2b" if k < 9 else "#c68642", edgecolor="none", zorder=10 - k if k else 11))
        ax.add_patch(Rectangle((i, 0), .45, v, facecolor="#c68642", zorder=12))
    ax.set(xlim=(-.3, 4.1), ylim=(0, 50))
    ax.set_xticks(np.arange(4) + .22, ["Roggen", "Dinkel", "Weizen", "Hafer"])
    return end(fig, "Quelle: Bäckerinnung, 2024")


@liar("three-d")
def es_cintas_en_perspectiva():
    fig = plt.figure(figsize=(7.5, 5.5))
    ax = fig.add_subplot(projection="3d")
    for k, (name, values) in enumerate({"Norte": [12, 14, 15, 18], "Centro": [20, 19, 22, 24], "Sur": [9, 8, 11, 10]}.items()):
        ax.bar([2021, 2022, 2023, 2024], values, zs=k, zdir="y", color=SAFE[k], alpha=.9, label=name)
    ax.set(title="Urgencias atendidas por distrito", zlabel="Miles de urgencias")
    ax.set_yticks(range(3), ["Norte", "Centro", "Sur"])
    fig.text(.02, .015, "Fuente: servicio de salud", fontsize=9)
    return fig


@liar("misrepresentation")
def de_balken_und_zahl():
    fig, ax = board("Zufriedenheit mit der Filiale", "", "")
    ax.barh(["Beratung", "Wartezeit", "Öffnungszeiten"], [88, 61, 50], color=AZUL)
    for i, text in enumerate(["74 %", "61 %", "58 %"]):
        ax.text(2, i, text, va="center", color="white", fontsize=12, weight="bold")
    ax.set_xticks([])
    ax.set_xlim(0, 100)
    return end(fig, "Quelle: Kundenbefragung 2024")


@liar("misrepresentation")
def es_panes_agrandados():
    fig, ax = board("Pan artesano vendido (toneladas)", size=(8, 4.8))
    x = 0
    for year, v in ((2014, 10), (2019, 20), (2024, 30)):
        ax.add_patch(Rectangle((x, 0), v, v, facecolor=ORO, edgecolor=TEJA))
        ax.text(x + v / 2, v / 2, f"{v}", ha="center", va="center", fontsize=14)
        ax.text(x + v / 2, -3, f"{year}", ha="center")
        x += v + 6
    ax.set(xlim=(-2, 76), ylim=(-5, 34), xticks=[], yticks=[])
    ax.set_aspect("equal")
    return end(fig, "Fuente: gremio de panaderos")


@liar("misrepresentation")
def de_beschriftung_vertauscht():
    fig, ax = plt.subplots(figsize=(7.5, 5))
    bars = ax.bar(["2020", "2021", "2022", "2023", "2024"], [310, 325, 340, 420, 560], color=PINO)
    ax.bar_label(bars, labels=["310", "325", "340", "355", "370"], padding=3)
    ax.set(title="Eingereichte Bauanträge", ylabel="")
    ax.set_yticks([])
    return end(fig, "Quelle: Bauamt")


@liar("misrepresentation")
def es_embudo_sin_proporcion():
    fig, ax = board("De la visita a la compra (visitas de un mes)", size=(7, 5))
    for k, (name, n, w) in enumerate([("Visitan", 12000, 10), ("Miran un producto", 6000, 8), ("Llenan la cesta", 1500, 6), ("Pagan", 480, 4)]):
        ax.barh(-k, w, left=-w / 2, color=AZUL, height=.8)
        ax.text(0, -k, f"{name}: {n}", ha="center", va="center", color="white", fontsize=10)
    ax.set(xticks=[], yticks=[])
    return end(fig, "Fuente: tienda en línea, mayo de 2024")


@liar("title-contradicts-data")
def es_bajan_las_listas():
    fig, ax = board("Las listas de espera bajan desde 2019", "Año", "Pacientes en espera (miles)")
    ax.plot(YEARS, [51, 52, 50, 54, 55, 56, 63, 66, 70, 72, 75], color=TEJA, lw=2.4, marker="o")
    ax.set_ylim(0, 80)
    return end(fig, "Fuente: servicio de salud")


@liar("title-contradicts-data")
def de_dreimal_so_viel():
    table = pd.DataFrame({"Land": ["Hessen", "Sachsen", "Bayern"], "kWh": [410, 530, 780]})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.barplot(table, x="kWh", y="Land", color=ORO, ax=ax)
    ax.set(title="Bayern erzeugt dreimal so viel Solarstrom je Kopf wie Hessen", xlabel="Solarstrom je Kopf (kWh)", ylabel="")
    return end(fig, "Quelle: Netzagentur, 2024")


@liar("title-contradicts-data")
def es_mayoria_en_tren():
    fig, ax = board("La mayoría va al trabajo en tren", "% de los trabajadores", "")
    ax.barh(["A pie", "Bicicleta", "Autobús", "Coche", "Tren"], [9, 11, 17, 29, 34], color=AZUL)
    return end(fig, "Fuente: encuesta de movilidad, 2024")


@liar("title-contradicts-data")
def de_rekordtief():
    fig, ax = board("Rekordtief: Noch nie kamen so wenige Züge pünktlich an wie 2024", "Jahr", "Pünktliche Züge (%)")
    ax.plot(YEARS, [79, 78, 79, 76, 75, 76, 82, 75, 62, 64, 67], color=AZUL, lw=2.4, marker="s")
    ax.set_ylim(0, 100)
    return end(fig, "Quelle: Bahnbetrieb")


@liar("title-contradicts-data")
def de_alle_klassen_besser():
    table = pd.DataFrame({"2023": [2.9, 2.6, 3.1, 2.4], "2024": [2.6, 2.8, 2.9, 2.5]}, index=["5a", "5b", "6a", "6b"])
    ax = table.plot.bar(color=[GRIS, PINO], rot=0, figsize=(7.5, 5))
    ax.set(title="In allen Klassen ist die Zahl der Fehltage gesunken", xlabel="Klasse", ylabel="Fehltage je Schulkind")
    ax.legend(title="Jahr")
    return end(ax.figure, "Quelle: Schulverwaltung")


@liar("title-contradicts-data")
def es_relacion_que_no_hay():
    rng = np.random.default_rng(6)
    fig, ax = board("Cuanto más entrena, menos se lesiona", "Horas de entrenamiento por semana", "Días de baja al año")
    x = rng.uniform(3, 14, 60)
    ax.scatter(x, 4 + 1.3 * x + rng.normal(0, 2.5, 60), color=PINO, s=28)
    return end(fig, "Fuente: club de atletismo, 60 atletas, 2024")


@liar("uneven-ticks")
def es_censos_equidistantes():
    fig, ax = board("Habitantes del pueblo", "Censo", "Habitantes")
    ax.plot(range(6), [3100, 2800, 2100, 1700, 1650, 1630], color=TEJA, marker="o", lw=2.2)
    ax.set_xticks(range(6), ["1900", "1930", "1960", "1991", "2011", "2021"])
    ax.set_ylim(0, 3400)
    return end(fig, "Fuente: instituto de estadística")


@liar("uneven-ticks")
def de_messtage():
    table = pd.Series([4.1, 4.6, 5.2, 7.9, 9.8], index=["Tag 1", "Tag 2", "Tag 3", "Tag 10", "Tag 30"])
    ax = table.plot(marker="o", color=PINO, lw=2.2, figsize=(7.5, 5))
    ax.set(title="Druckfestigkeit des Betons", xlabel="Alter der Probe", ylabel="Festigkeit (N/mm²)")
    ax.set_ylim(0, 11)
    return end(ax.figure, "Quelle: Prüflabor, 2024")


@liar("uneven-bins")
def de_einkommen_klassen():
    fig, ax = board("Haushalte nach Einkommen", "Nettoeinkommen im Monat (Euro)", "Haushalte (Tausend)")
    ax.bar(["0–999", "1000–1499", "1500–1999", "2000–2999", "3000–4999"], [31, 44, 52, 118, 160], color=AZUL, width=1, edgecolor="white")
    return end(fig, "Quelle: Mikrozensus, 2023")


@liar("uneven-bins")
def es_hist_desigual():
    rng = np.random.default_rng(9)
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.histplot(rng.gamma(2.2, 18, 1400), bins=[0, 10, 20, 30, 60, 90, 180], color=AZUL, ax=ax)
    ax.set(title="Minutos de espera en urgencias", xlabel="Minutos", ylabel="Pacientes")
    return end(fig, "Fuente: hospital provincial, marzo de 2024")


@liar("unordered-time")
def de_monate_nach_hoehe():
    table = pd.Series([88, 74, 69, 61, 57, 40], index=["Dezember", "März", "Oktober", "Mai", "Februar", "Juli"])
    ax = table.plot.bar(color=TEJA, rot=0, figsize=(7.5, 5))
    ax.set(title="Stollen und Brote: Umsatz der Bäckerei", ylabel="Tausend Euro", xlabel="Monat 2024")
    return end(ax.figure, "Quelle: Kasse")


@liar("unordered-time")
def es_anos_revueltos():
    fig, ax = board("Donaciones de sangre", "", "Miles de donaciones")
    ax.bar(["2019", "2024", "2021", "2023", "2020", "2022"], [31, 33, 35, 36, 38, 41], color="#8b1a1a")
    return end(fig, "Fuente: banco de sangre")


@liar("shuffled-ordinal")
def es_satisfaccion_desordenada():
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    sns.barplot(x=["Satisfecho", "Muy insatisfecho", "Muy satisfecho", "Insatisfecho", "Indiferente"], y=[38, 9, 22, 17, 14], color=AZUL, ax=ax)
    ax.set(title="Opinión sobre el nuevo horario", ylabel="% de respuestas", xlabel="")
    return end(fig, "Fuente: encuesta a 350 empleados, 2024")


@liar("shuffled-ordinal")
def de_schulabschluss_groessen():
    fig, ax = board("Bestellte Trikots nach Größe", "Größe", "Trikots")
    ax.bar(["M", "XL", "S", "XXL", "L", "XS"], [84, 51, 47, 12, 76, 15], color=PINO)
    return end(fig, "Quelle: Sportverein, Saison 2024")


@liar("bridged-gap")
def de_pegel_ausfall():
    days = pd.date_range("2024-01-01", periods=300, freq="D")
    level = pd.Series(180 + 40 * np.sin(np.arange(300) / 30), index=days)
    level = pd.concat([level[:"2024-05-03"], level["2024-07-20":]])
    ax = level.plot(color=AZUL, lw=1.6, figsize=(8, 4.8))
    ax.set(title="Wasserstand am Pegel Altbrück", xlabel="", ylabel="Zentimeter")
    ax.set_ylim(0, 260)
    return end(ax.figure, "Quelle: Wasserstraßenamt, 2024")


@liar("line-over-categories")
def es_linea_entre_hospitales():
    table = pd.DataFrame({"servicio": ["Pediatría", "Cardiología", "Urología", "Oncología", "Traumatología"], "camas": [24, 40, 18, 52, 36]})
    ax = table.plot(x="servicio", y="camas", marker="o", color=AZUL, legend=False, figsize=(7.5, 5))
    ax.set(title="Camas por servicio", xlabel="", ylabel="Camas")
    ax.set_ylim(0, 60)
    return end(ax.figure, "Fuente: hospital provincial, 2024")


@liar("line-over-categories")
def de_linie_ueber_orte():
    fig, ax = board("Wartezeit am Schalter nach Filiale", "", "Minuten")
    y = [6, 11, 4, 9, 7]
    ax.add_collection(LineCollection([[(i, y[i]), (i + 1, y[i + 1])] for i in range(4)], colors=TEJA, linewidths=2.2))
    ax.set(xlim=(-.3, 4.3), ylim=(0, 13))
    ax.set_xticks(range(5), ["Markt", "Bahnhof", "Südtor", "Hafen", "Rathaus"])
    return end(fig, "Quelle: Sparkasse, Oktober 2024")


@liar("partial-period")
def es_trimestre_en_curso():
    fig, ax = board("Viajeros del tren de cercanías", "", "Miles de viajeros")
    ax.bar(["T1 2024", "T2 2024", "T3 2024", "T4 2024", "T1 2025"], [820, 905, 760, 930, 290], color=AZUL)
    return end(fig, "Fuente: operador ferroviario. Datos hasta el 31 de enero de 2025")


@liar("partial-period")
def de_angefangenes_jahr():
    fig, ax = plt.subplots(figsize=(7.5, 5))
    table = pd.DataFrame({"Jahr": [2020, 2021, 2022, 2023, 2024], "n": [512, 498, 530, 541, 187]})
    sns.lineplot(table, x="Jahr", y="n", marker="o", color=TEJA, ax=ax)
    ax.set(title="Ausgestellte Bauzeugnisse", ylabel="Zeugnisse", xlabel="Jahr")
    ax.set_xticks(table.Jahr)
    ax.set_ylim(0, 600)
    return end(fig, "Quelle: Prüflabor, Stand: 30. April 2024")


@liar("cumulative-as-growth")
def es_socios_acumulados():
    new = np.array([120, 96, 80, 61, 44, 30, 22, 15])
    ax = pd.Series(new.cumsum(), index=range(2017, 2025)).plot.area(color=PINO, alpha=.7, figsize=(7.5, 5))
    ax.set(title="El club crece cada vez más deprisa", xlabel="Año", ylabel="Altas acumuladas desde 2017")
    return end(ax.figure, "Fuente: secretaría del club")


@liar("stacked-averages")
def de_noten_gestapelt():
    table = pd.DataFrame({"Mathe": [2.8, 2.6, 3.0], "Deutsch": [2.4, 2.7, 2.5], "Englisch": [2.1, 2.3, 2.6]}, index=["7a", "7b", "7c"])
    ax = table.plot.bar(stacked=True, color=SAFE[:3], rot=0, figsize=(7.5, 5))
    ax.set(title="Durchschnittsnoten der siebten Klassen", xlabel="Klasse", ylabel="Durchschnittsnote")
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1))
    return end(ax.figure, "Quelle: Schulverwaltung, 2024")


@liar("panels-on-different-scales")
def es_dos_rios():
    fig, axes = plt.subplots(1, 2, figsize=(9.5, 4.5))
    for ax, name, top in zip(axes, ("Río Alba", "Río Bravo"), (1, 7.5)):
        ax.bar(MESES, np.array([9, 10, 12, 11, 8, 5, 3, 2, 3, 5, 7, 8]) * top, color=AZUL)
        ax.set(title=name, ylabel="Caudal medio (m³/s)")
        ax.tick_params(axis="x", rotation=60)
    fig.suptitle("Dos ríos, el mismo régimen")
    return end(fig, "Fuente: confederación hidrográfica, 2024")


@liar("panels-on-different-scales")
def de_facetten_frei():
    rng = np.random.default_rng(14)
    table = pd.DataFrame({"Jahr": np.tile(YEARS, 3), "Stadt": np.repeat(["Altbrück", "Neustadt", "Seeheim"], 11),
                          "n": np.concatenate([rng.normal(400, 15, 11), rng.normal(90, 4, 11), rng.normal(1500, 60, 11)]).round()})
    grid = sns.FacetGrid(table, col="Stadt", sharey=False, height=3.4)
    grid.map_dataframe(sns.lineplot, "Jahr", "n", color=AZUL, lw=2)
    grid.set_axis_labels("Jahr", "Einbrüche")
    grid.figure.suptitle("Einbrüche in drei Städten")
    return end(grid.figure, "Quelle: Polizeiliche Kriminalstatistik")


@liar("diverging-off-centre")
def es_anomalias_descentradas():
    rng = np.random.default_rng(15)
    fig, ax = plt.subplots(figsize=(8, 5))
    mesh = ax.pcolormesh(np.arange(1, 13), np.arange(2014, 2025), rng.normal(1.5, 1.4, (11, 12)), cmap="coolwarm", vmin=-1, vmax=5)
    fig.colorbar(mesh, ax=ax, label="Anomalía de temperatura (°C)")
    ax.set(title="Anomalía mensual respecto a 1981-2010", xlabel="Mes", ylabel="Año")
    return end(fig, "Fuente: servicio meteorológico")


@liar("rainbow-colormap")
def de_spektrogramm_jet():
    t, f = np.meshgrid(np.linspace(0, 4, 120), np.linspace(0, 8, 100))
    fig, ax = board("Spektrogramm eines Zughorns", "Zeit (s)", "Frequenz (kHz)")
    mesh = ax.pcolormesh(t, f, -60 + 45 * np.exp(-((f - 2 - np.sin(t)) ** 2)), cmap="gist_rainbow")
    fig.colorbar(mesh, ax=ax, label="Pegel (dB)")
    return end(fig, "Quelle: Prüflabor, 2024")


@liar("colour-blind")
def es_verde_contra_rojo():
    table = pd.DataFrame({"Sucursal": [50, 47, 45, 40, 36, 30, 26, 22, 20, 18, 15], "Internet": [14, 18, 21, 26, 30, 34, 41, 44, 47, 50, 53]}, index=YEARS)
    ax = table.plot(color=["#b0413e", "#6b8e23"], lw=2.4, figsize=(7.5, 5))
    ax.set(title="Operaciones por canal", xlabel="Año", ylabel="Millones de operaciones")
    ax.set_ylim(0, 60)
    return end(ax.figure, "Fuente: caja de ahorros")


@liar("unexplained-interval")
def de_balken_mit_strichen():
    fig, ax = board("Bruchlast nach Klebstoff", "", "Kilonewton")
    ax.bar(["K1", "K2", "K3"], [4.1, 5.3, 4.8], yerr=[.5, .4, .7], capsize=6, color=AZUL)
    return end(fig, "Quelle: Prüflabor, je zwölf Proben, 2024")


@liar("smoothed-line")
def es_curva_redondeada():
    x, y = np.arange(2018, 2025), np.array([40, 44, 31, 52, 47, 60, 41])
    fine = np.linspace(2018, 2024, 200)
    fig, ax = board("Incendios forestales por año", "Año", "Incendios")
    ax.plot(fine, make_interp_spline(x, y)(fine), color=TEJA, lw=2.4)
    ax.set_ylim(0, 70)
    return end(fig, "Fuente: servicio forestal, una cifra por año")


@liar("axis-range")
def de_flache_linie():
    fig, ax = board("Durchschnittliche Verspätung der Züge", "Jahr", "Minuten")
    ax.plot(YEARS, [4.1, 4.3, 4.2, 4.8, 5.1, 4.9, 3.9, 5.2, 6.8, 7.4, 7.9], color=AZUL, lw=2.4)
    ax.set_ylim(0, 200)
    return end(fig, "Quelle: Bahnbetrieb")


@liar("overplotting")
def es_nube_compacta():
    rng = np.random.default_rng(18)
    fig, ax = board("Edad y estancia en el hospital", "Edad (años)", "Días de ingreso")
    age = rng.normal(58, 16, 30_000)
    ax.plot(age, np.abs(age / 12 + rng.normal(0, 2.5, 30_000)), "o", color=AZUL, ms=6)
    return end(fig, "Fuente: hospital provincial, 30 000 ingresos, 2015-2024")


# ---------------------------------------------------------------- honest

@honest
def es_hidrograma():
    hours = np.arange(48)
    fig, ax = board("Crecida del 12 de marzo de 2024", "Horas", "Caudal (m³/s)")
    ax.plot(hours, 12 + 90 * np.exp(-((hours - 22) / 7) ** 2), color=AZUL, lw=2.4)
    ax.set_ylim(0, 110)
    return end(fig, "Fuente: confederación hidrográfica")


@honest
def es_perfil_del_suelo():
    z = np.array([0, 10, 20, 40, 60, 100])
    fig, ax = board("Materia orgánica en el perfil", "Materia orgánica (%)", "Profundidad (cm)", (5.5, 6))
    ax.plot([4.8, 4.1, 3.0, 1.6, .9, .5], z, color=TEJA, marker="s", lw=2)
    ax.set(ylim=(105, 0), xlim=(0, 5.5))
    return end(fig, "Fuente: laboratorio de suelos, 2024")


@honest
def es_ritmo_de_carrera():
    fig, ax = board("Ritmo por kilómetro en la media maratón", "Kilómetro", "Ritmo (min/km); más rápido, más arriba")
    ax.plot(range(1, 22), 5.2 - .3 * np.sin(np.arange(21) / 5) + .01 * np.arange(21), color=PINO, marker="o", lw=1.8)
    ax.set_ylim(5.8, 4.6)
    return end(fig, "Fuente: reloj de una corredora, abril de 2024")


@honest
def es_forest_plot():
    names = ["Ensayo A", "Ensayo B", "Ensayo C", "Ensayo D", "Conjunto"]
    est, low, high = np.array([[.72, .95, .6, 1.1, .81], [.5, .7, .38, .8, .7], [1.03, 1.29, .95, 1.5, .94]])
    fig, ax = board("Riesgo de recaída con el tratamiento", "Razón de riesgos e intervalo de confianza del 95 % (escala logarítmica)", "")
    ax.errorbar(est, range(5), xerr=[est - low, high - est], fmt="s", color="black", capsize=3)
    ax.axvline(1, color=GRIS, ls="--")
    ax.set_xscale("log")
    ax.set_yticks(range(5), names)
    ax.set_xticks([.4, .6, .8, 1, 1.5], ["0,4", "0,6", "0,8", "1", "1,5"])
    ax.invert_yaxis()
    return end(fig, "Fuente: metaanálisis, 2024")


@honest
def es_kaplan_meier():
    fig, ax = board("Supervivencia tras la operación", "Meses", "Proporción de pacientes vivos")
    ax.step([0, 4, 9, 13, 20, 27, 36, 48], [1, .97, .92, .9, .84, .79, .75, .75], where="post", color=AZUL, lw=2, label="Técnica nueva")
    ax.step([0, 3, 8, 12, 18, 25, 33, 48], [1, .95, .88, .83, .76, .7, .66, .61], where="post", color=ORO, lw=2, ls="--", label="Técnica habitual")
    ax.set_ylim(0, 1.03)
    ax.legend()
    return end(fig, "Fuente: hospital provincial, 2019-2024")


@honest
def es_cajas_y_bigotes():
    rng = np.random.default_rng(21)
    fig, ax = plt.subplots(figsize=(7.5, 5))
    table = pd.DataFrame({"turno": np.repeat(["Mañana", "Tarde", "Noche"], 60), "t": np.concatenate([rng.normal(m, 1.2, 60) for m in (182, 184, 179)])})
    sns.boxplot(table, x="turno", y="t", color="#9dc3e6", ax=ax)
    ax.set(title="Temperatura del horno por turno", xlabel="", ylabel="Temperatura (°C)")
    return end(fig, "Fuente: obrador, 2024. Caja: mitad central; bigotes: hasta 1,5 veces la caja")


@honest
def es_piramide():
    ages = [f"{a}-{a + 9}" for a in range(0, 90, 10)]
    men, women = np.array([41, 44, 46, 50, 61, 58, 47, 31, 15]), np.array([39, 42, 45, 51, 62, 60, 51, 38, 24])
    fig, ax = board("Población de la comarca por edad y sexo, 2024", "Miles de personas", "Edad")
    ax.barh(ages, -men, color=AZUL, label="Hombres")
    ax.barh(ages, women, color=ORO, label="Mujeres")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.legend()
    return end(fig, "Fuente: padrón municipal")


@honest
def es_likert():
    table = pd.DataFrame({"Nada": [-12, -8, -20], "Poco": [-20, -17, -25], "Bastante": [40, 45, 35], "Mucho": [28, 30, 20]}, index=["Horario", "Trato", "Precio"])
    fig, ax = plt.subplots(figsize=(8, 4.5))
    for order, colours in ((["Poco", "Nada"], ["#f4a582", "#b2182b"]), (["Bastante", "Mucho"], ["#92c5de", "#2166ac"])):
        left = np.zeros(3)
        for name, colour in zip(order, colours):
            ax.barh(table.index, table[name], left=left, color=colour, label=name)
            left += table[name].to_numpy()
    ax.axvline(0, color="black", lw=.8)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f} %"))
    ax.set(title="¿Está satisfecho con…?", xlabel="Respuestas")
    ax.legend(ncols=4, loc="lower center", bbox_to_anchor=(.5, -.35))
    return end(fig, "Fuente: encuesta a 420 clientes, 2024")


@honest
def es_pareto_misma_escala():
    n = np.array([48, 27, 14, 7, 4])
    fig, ax = board("Causas de los panes defectuosos", "", "Panes defectuosos")
    ax.bar(["Horno", "Masa", "Corte", "Molde", "Otras"], n, color=AZUL)
    ax.plot(range(5), n.cumsum(), color=TEJA, marker="o")
    ax.set_ylim(0, 105)
    second = ax.secondary_yaxis("right", functions=(lambda v: v * 1.0, lambda v: v * 1.0))
    second.set_ylabel("Acumulado (% de los 100 panes)")
    return end(fig, "Fuente: obrador, abril de 2024. Línea: total acumulado")


@honest
def es_hemiciclo():
    fig, ax = plt.subplots(figsize=(8, 4.8))
    seats = sorted((np.pi * k / (n - 1), r) for r, n in ((1, 12), (1.3, 16), (1.6, 20)) for k in range(n))
    colours = [SAFE[0]] * 20 + [SAFE[2]] * 6 + [SAFE[1]] * 22
    for (a, r), c in zip(seats, colours):
        ax.plot(-r * np.cos(a), r * np.sin(a), "o", color=c, ms=11)
    for c, text in ((SAFE[0], "Azules: 20"), (SAFE[2], "Verdes: 6"), (SAFE[1], "Naranjas: 22")):
        ax.plot([], [], "o", color=c, ms=10, label=text)
    ax.set_axis_off()
    ax.set_aspect("equal")
    ax.set_title("Escaños del nuevo pleno, 2023")
    ax.legend(loc="lower center", ncols=3, frameon=False)
    return end(fig, "Fuente: junta electoral")


@honest
def es_curva_de_lorenz():
    p = np.linspace(0, 1, 60)
    fig, ax = board("Reparto de la tierra entre las explotaciones", "Explotaciones, de menor a mayor (% acumulado)", "Superficie (% acumulado)", (6, 6))
    ax.plot(100 * p, 100 * p ** 3.1, color=TEJA, lw=2.4, label="Reparto observado")
    ax.plot([0, 100], [0, 100], color=GRIS, ls="--", label="Reparto igualitario")
    ax.legend()
    return end(fig, "Fuente: censo agrario, 2020")


@honest
def es_rosa_de_los_vientos():
    fig, ax = plt.subplots(figsize=(6, 6), subplot_kw={"projection": "polar"})
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.bar(np.deg2rad(np.arange(0, 360, 45)), [6, 4, 9, 12, 8, 11, 24, 26], width=np.deg2rad(40), color=AZUL, alpha=.85)
    ax.set_xticks(np.deg2rad(np.arange(0, 360, 45)), ["N", "NE", "E", "SE", "S", "SO", "O", "NO"])
    ax.set_title("Dirección del viento en el aeródromo (% de las horas)", pad=20)
    return end(fig, "Fuente: estación meteorológica, 2024")


@honest
def es_cascada():
    steps = [("2023", 410, 0), ("Pan", 38, 410), ("Bollería", -22, 448), ("Café", 29, 426), ("2024", 455, 0)]
    fig, ax = board("Ventas: de 2023 a 2024", "", "Miles de euros")
    for name, v, start in steps:
        colour = GRIS if start == 0 else (AZUL if v > 0 else TEJA)
        ax.bar(name, v, bottom=start, color=colour)
        ax.text(name, start + max(v, 0) + 6, f"{v:+d}" if start else f"{v}", ha="center")
    ax.set_ylim(0, 510)
    return end(fig, "Fuente: contabilidad de la panadería")


@honest
def es_ecdf():
    rng = np.random.default_rng(25)
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.ecdfplot(rng.gamma(2.2, 18, 400), color=AZUL, lw=2, ax=ax)
    ax.set(title="Cuánto se espera en urgencias", xlabel="Minutos de espera", ylabel="Proporción de pacientes")
    return end(fig, "Fuente: hospital provincial, marzo de 2024")


@honest
def es_clases_logaritmicas():
    rng = np.random.default_rng(26)
    fig, ax = board("Superficie de los incendios", "Hectáreas (escala logarítmica)", "Número de incendios")
    ax.hist(rng.lognormal(1, 1.6, 900), bins=np.logspace(-2, 3.5, 23), color=TEJA, edgecolor="white")
    ax.set_xscale("log")
    return end(fig, "Fuente: servicio forestal, 2010-2024")


@honest
def es_linea_sin_cero():
    fig, ax = board("Temperatura del agua del embalse", "Mes de 2024", "Temperatura (°C)")
    ax.plot(MESES, [9, 9, 11, 13, 16, 20, 23, 24, 21, 17, 13, 10], color=AZUL, marker="o", lw=2)
    ax.set_ylim(8, 25)
    return end(fig, "Fuente: confederación hidrográfica")


@honest
def es_pendientes():
    fig, ax = board("Esperanza de vida al nacer, 1994 y 2024", "", "Años", (5.5, 6))
    for name, a, b, c in (("Norte", 77.1, 84.2, AZUL), ("Centro", 76.2, 83.1, TEJA), ("Sur", 74.8, 82.6, PINO)):
        ax.plot([0, 1], [a, b], color=c, marker="o", lw=2)
        ax.text(1.04, b, f"{name} {b:.1f}".replace(".", ","), va="center", color=c)
        ax.text(-.04, a, f"{a:.1f}".replace(".", ","), va="center", ha="right", color=c)
    ax.set_xticks([0, 1], ["1994", "2024"])
    ax.set_xlim(-.3, 1.5)
    return end(fig, "Fuente: instituto de estadística")


@honest
def es_correlaciones():
    rng = np.random.default_rng(28)
    table = pd.DataFrame(rng.normal(size=(80, 5)), columns=["Harina", "Agua", "Sal", "Reposo", "Volumen"])
    table["Volumen"] += table.Reposo
    fig, ax = plt.subplots(figsize=(6.5, 5.5))
    sns.heatmap(table.corr(), cmap="RdBu", vmin=-1, vmax=1, annot=True, fmt=".1f", ax=ax, cbar_kws={"label": "Coeficiente de correlación"})
    ax.set_title("Qué va con qué en la masa")
    return end(fig, "Fuente: obrador, 80 hornadas, 2024")


@honest
def es_elecciones_a_su_fecha():
    fig, ax = board("Participación en las elecciones generales", "Año", "% del censo")
    ax.plot([2004, 2008, 2011, 2015, 2016, 2019, 2023], [76, 74, 69, 73, 70, 72, 70], color=AZUL, marker="o", lw=2)
    ax.set_xticks([2004, 2008, 2011, 2015, 2019, 2023])
    ax.set_ylim(0, 100)
    return end(fig, "Fuente: junta electoral")


@honest
def es_primeros_trimestres():
    fig, ax = board("Viajeros de cercanías en cada primer trimestre", "", "Miles de viajeros")
    ax.bar(["2021", "2022", "2023", "2024", "2025"], [410, 590, 700, 820, 861], color=AZUL)
    return end(fig, "Fuente: operador ferroviario. Enero a marzo de cada año; datos hasta el 31 de marzo de 2025")


@honest
def es_medallero():
    table = pd.DataFrame({"Oro": [7, 5, 3], "Plata": [4, 6, 2], "Bronce": [5, 3, 6]}, index=["Lanzamientos", "Carreras", "Saltos"])
    ax = table.plot.barh(stacked=True, color=["#d4af37", "#c0c0c0", "#a0522d"], edgecolor="white", figsize=(7.5, 4.5))
    ax.set(title="Medallas del club en los nacionales", xlabel="Medallas", ylabel="")
    return end(ax.figure, "Fuente: club de atletismo, 2014-2024")


@honest
def es_anillo_de_uno():
    fig, ax = plt.subplots(figsize=(5.5, 5.5))
    ax.pie([73, 27], colors=[PINO, "#e3e3e3"], startangle=90, counterclock=False, wedgeprops={"width": .3})
    ax.text(0, 0, "73 %", ha="center", va="center", fontsize=26, color=PINO)
    ax.set_title("Tres de cada cuatro vecinos, casi, reciclan el vidrio")
    return end(fig, "Fuente: encuesta municipal, 2024")


@honest
def es_hidrologia_de_dos_paneles():
    fig, (top, low) = plt.subplots(2, 1, sharex=True, figsize=(7.5, 6), height_ratios=[1, 2])
    hours = np.arange(48)
    top.bar(hours, 14 * np.exp(-((hours - 14) / 5) ** 2), color="#6baed6")
    top.invert_yaxis()
    top.set_ylabel("Lluvia (mm)")
    low.plot(hours, 12 + 90 * np.exp(-((hours - 22) / 7) ** 2), color=AZUL, lw=2.4)
    low.set(ylabel="Caudal (m³/s)", xlabel="Horas", ylim=(0, 110))
    fig.suptitle("La lluvia (arriba, hacia abajo) y la crecida, marzo de 2024")
    return end(fig, "Fuente: confederación hidrográfica")


@honest
def es_burbujas_por_area():
    table = pd.DataFrame({"renta": [14, 19, 22, 27, 31], "vida": [79, 81, 82, 83, 84], "hab": [40, 120, 300, 90, 210]})
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.scatterplot(table, x="renta", y="vida", size="hab", sizes=(80, 600), color=AZUL, alpha=.7, ax=ax)
    ax.set(title="Renta y esperanza de vida por distrito", xlabel="Renta media (miles de euros)", ylabel="Esperanza de vida (años)")
    ax.legend(title="Miles de habitantes", labelspacing=1.6, loc="lower right")
    return end(fig, "Fuente: ayuntamiento, 2023")


@honest
def de_bildfahrplan():
    fig, ax = board("Bildfahrplan der Nebenbahn, Montag bis Freitag", "Uhrzeit", "")
    for start, forth in ((6, 1), (7, 1), (8, 1), (6.6, 0), (7.6, 0), (8.6, 0)):
        t = np.array([0, .2, .25, .55, .6, .9]) + start
        km = np.array([0, 9, 9, 21, 21, 34])
        ax.plot(t, km if forth else 34 - km, color=AZUL if forth else TEJA, ls="-" if forth else "--", lw=1.6)
    ax.set_yticks([0, 9, 21, 34], ["Altbrück", "Mühlau", "Talheim", "Seeheim"])
    ax.set_xticks(range(6, 11), [f"{h}:00" for h in range(6, 11)])
    ax.invert_yaxis()
    return end(fig, "Quelle: Bahnbetrieb, Fahrplan 2024. Höhe: Streckenkilometer; gestrichelt: Gegenrichtung")


@honest
def de_titration():
    v = np.linspace(0, 40, 60)
    fig, ax = board("Titration von Essigsäure mit Natronlauge", "Zugegebenes Volumen (ml)", "pH-Wert")
    ax.plot(v, 3 + 1.2 * v / 20 + 3.9 * (1 + np.tanh((v - 25) * 1.6)), "-o", color=PINO, ms=3, lw=1.4)
    ax.axvline(25, color=GRIS, ls=":")
    ax.set_ylim(0, 14)
    return end(fig, "Quelle: Schullabor, 2024")


@honest
def de_regelkarte():
    rng = np.random.default_rng(31)
    fig, ax = board("Regelkarte: Füllgewicht der Mehltüten", "Stichprobe", "Gewicht (g)")
    ax.plot(range(1, 31), rng.normal(1002, 1.6, 30), "-o", color=AZUL, ms=4, lw=1)
    for y, text in ((1002, "Mittelwert"), (1007, "obere Eingriffsgrenze (+3 s)"), (997, "untere Eingriffsgrenze (−3 s)")):
        ax.axhline(y, color=TEJA, ls="--" if y != 1002 else "-", lw=1)
        ax.text(30.5, y, text, va="bottom", ha="right", fontsize=9)
    return end(fig, "Quelle: Prüflabor, Mai 2024")


@honest
def de_qq_plot():
    rng = np.random.default_rng(32)
    from scipy import stats
    (q, v), (slope, cut, _) = stats.probplot(rng.normal(50, 4, 80))
    fig, ax = board("Sind die Festigkeiten normalverteilt?", "Theoretische Quantile", "Gemessene Festigkeit (N/mm²)", (6, 5.5))
    ax.plot(q, v, "o", color=AZUL, ms=4)
    ax.plot(q, slope * q + cut, color=TEJA)
    return end(fig, "Quelle: Prüflabor, 80 Proben, 2024")


@honest
def de_tornado():
    names, low, high = ["Zins", "Baukosten", "Miete", "Leerstand"], np.array([82, 88, 91, 96]), np.array([121, 111, 108, 103])
    fig, ax = board("Was den Gewinn bewegt: jede Annahme um ±10 % verändert", "Gewinn (Tausend Euro)", "")
    ax.barh(names, high - 100, left=100, color=PINO, label="günstig")
    ax.barh(names, low - 100, left=100, color=TEJA, label="ungünstig")
    ax.axvline(100, color="black", lw=1)
    ax.text(100, -.75, "Basis: 100", ha="center", fontsize=9)
    ax.invert_yaxis()
    ax.legend(loc="lower right")
    return end(fig, "Quelle: Sparkasse, Modellrechnung 2024")


@honest
def de_schulnoten():
    fig, ax = board("Mathematiknoten des Jahrgangs", "Schuljahr", "Durchschnittsnote (1 = sehr gut)")
    ax.plot(["2019/20", "2020/21", "2021/22", "2022/23", "2023/24"], [2.9, 3.1, 2.8, 2.6, 2.5], color=AZUL, marker="o", lw=2.2)
    ax.set_ylim(6, 1)
    return end(fig, "Quelle: Schulverwaltung")


@honest
def de_elo():
    fig, ax = board("Wertungszahl unserer besten Spielerin", "Jahr", "Elo-Zahl")
    ax.plot(YEARS, [1610, 1655, 1702, 1740, 1736, 1790, 1788, 1841, 1877, 1902, 1930], color=AZUL, marker="o", lw=2)
    return end(fig, "Quelle: Schachverein")


@honest
def de_kerzen():
    rng = np.random.default_rng(35)
    fig, ax = board("Kurs des Zertifikats, je Handelstag", "Handelstag im Mai 2024", "Euro")
    price = 52.0
    for day in range(1, 21):
        close = price + rng.normal(.1, .8)
        up = close >= price
        ax.plot([day, day], [min(price, close) - .4, max(price, close) + .4], color="black", lw=1)
        ax.add_patch(Rectangle((day - .3, min(price, close)), .6, abs(close - price), facecolor="white" if up else "black", edgecolor="black", zorder=3))
        price = close
    ax.set_xlim(0, 21)
    return end(fig, "Quelle: Sparkasse. Weiß: gestiegen, schwarz: gefallen")


@honest
def de_hoehenprofil():
    km = np.linspace(0, 34, 200)
    h = 520 + 160 * np.sin(km / 7) + 40 * np.sin(km / 2)
    fig, ax = board("Höhenprofil der Nebenbahn", "Streckenkilometer", "Höhe über dem Meer (m)", (9, 3.8))
    ax.plot(km, h, color=PINO, lw=2)
    ax.set_ylim(300, 750)
    return end(fig, "Quelle: Bahnbetrieb. Stark überhöht")


@honest
def de_perzentilen():
    m = np.arange(0, 37)
    fig, ax = board("Gewicht von Mädchen bis drei Jahre", "Alter (Monate)", "Gewicht (kg)")
    for z, name in ((-1.88, "P3"), (0, "P50"), (1.88, "P97")):
        y = (3.3 + 11 * (1 - np.exp(-m / 18))) * (1 + .11 * z)
        ax.plot(m, y, color=AZUL, lw=2 if z == 0 else 1, ls="-" if z == 0 else "--")
        ax.text(36.5, y[-1], name, va="center")
    ax.plot([0, 3, 6, 12, 18, 24], [3.4, 5.9, 7.6, 9.2, 10.6, 11.9], "o", color=TEJA)
    ax.set_ylim(0, 19)
    return end(fig, "Quelle: Kinderklinik. Linien: 3., 50. und 97. Perzentile; Punkte: ein Kind")


@honest
def de_bland_altman():
    rng = np.random.default_rng(38)
    mean = rng.uniform(90, 160, 70)
    diff = rng.normal(1.5, 3, 70)
    fig, ax = board("Zwei Blutdruckmessgeräte im Vergleich", "Mittelwert beider Geräte (mmHg)", "Differenz (mmHg)")
    ax.scatter(mean, diff, color=AZUL, s=20)
    for y, text in ((1.5, "mittlere Differenz"), (7.4, "+1,96 SD"), (-4.4, "−1,96 SD")):
        ax.axhline(y, color=TEJA, ls="--")
        ax.text(161, y + .2, text, ha="right", fontsize=9)
    return end(fig, "Quelle: Krankenhaus, 70 Personen, 2024")


@honest
def de_roc():
    x = np.linspace(0, 1, 80)
    fig, ax = board("Trennschärfe des Schnelltests", "1 − Spezifität", "Sensitivität", (5.8, 5.8))
    ax.plot(x, x ** .3, color=AZUL, lw=2.2, label="Schnelltest (AUC 0,77)")
    ax.plot([0, 1], [0, 1], color=GRIS, ls="--", label="Zufall")
    ax.legend(loc="lower right")
    return end(fig, "Quelle: Krankenhaus, 2024")


@honest
def de_wochentage():
    ax = pd.Series([210, 180, 176, 190, 260, 410, 150], index=["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]).plot.bar(color=ORO, rot=0, figsize=(7.5, 5))
    ax.set(title="Verkaufte Brezeln je Wochentag", ylabel="Brezeln", xlabel="")
    return end(ax.figure, "Quelle: Kasse, Mittel 2024")


@honest
def de_saison_ab_september():
    fig, ax = board("Anmeldungen im Sportverein, Saison 2023/24", "", "Anmeldungen")
    ax.plot(["Sep", "Okt", "Nov", "Dez", "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug"], [61, 40, 22, 14, 38, 30, 25, 21, 18, 12, 8, 19], color=PINO, marker="o")
    ax.set_ylim(0)
    return end(fig, "Quelle: Geschäftsstelle")


@honest
def de_anteile_hundert():
    table = pd.DataFrame({"Auto": [58, 54, 49], "Bahn": [14, 17, 20], "Rad": [11, 13, 16], "zu Fuß": [17, 16, 15]}, index=["2008", "2016", "2024"])
    ax = table.plot.barh(stacked=True, color=SAFE[:4], figsize=(8, 4.2))
    ax.xaxis.set_major_formatter(PercentFormatter())
    ax.set(title="Das Auto verliert, bleibt aber vorn", xlabel="Anteil der Wege", ylabel="")
    ax.legend(ncols=4, loc="lower center", bbox_to_anchor=(.5, 1.08), frameon=False)
    ax.title.set_position((.5, 1.2))
    return end(ax.figure, "Quelle: Mobilitätsbefragung")


@honest
def de_drei_groessen():
    fig, axes = plt.subplots(3, 1, sharex=True, figsize=(7, 7))
    for ax, name, y, c in zip(axes, ("Temperatur (°C)", "Niederschlag (mm)", "Sonnenschein (h)"), ([1, 2, 6, 10, 15, 18, 20, 19, 15, 10, 5, 2], [50, 42, 48, 45, 62, 70, 75, 68, 55, 50, 52, 58], [50, 80, 130, 170, 210, 220, 230, 210, 160, 110, 60, 45]), (TEJA, AZUL, ORO)):
        ax.bar(MONATE, y, color=c)
        ax.set_ylabel(name)
    fig.suptitle("Das Klima in Altbrück, Mittel 1991-2020")
    return end(fig, "Quelle: Wetterdienst")


@honest
def de_faecher():
    x = np.arange(2024, 2031)
    mid = 410 + 6 * (x - 2024)
    fig, ax = board("Einwohnerzahl bis 2030: Vorausberechnung", "Jahr", "Tausend Einwohner")
    ax.plot(YEARS, 380 + 3 * (YEARS - 2014), color="black", lw=2, label="gezählt")
    ax.plot(x, mid, color=AZUL, ls="--", label="Median")
    ax.fill_between(x, mid - 4 * (x - 2024), mid + 4 * (x - 2024), color=AZUL, alpha=.18, label="80-%-Vorhersageintervall")
    ax.legend(loc="upper left")
    return end(fig, "Quelle: Statistisches Landesamt, 2024")


@honest
def de_rangfolge():
    fig, ax = board("Tabellenplätze der drei Lokalvereine", "Spieltag", "Tabellenplatz")
    for name, y, c, m in (("SV Altbrück", [7, 5, 4, 4, 2, 1, 1], AZUL, "o"), ("TSV Mühlau", [1, 2, 2, 1, 3, 4, 5], TEJA, "s"), ("FC Talheim", [10, 11, 9, 8, 8, 7, 6], PINO, "^")):
        ax.plot(range(1, 8), y, color=c, marker=m, lw=2, label=name)
    ax.set_ylim(12, .5)
    ax.legend(loc="lower left")
    return end(fig, "Quelle: Fußballverband, Saison 2024")


@honest
def de_zinsschritte():
    fig, ax = board("Leitzins", "", "Prozent")
    when = pd.to_datetime(["2022-01-01", "2022-07-27", "2022-09-14", "2022-11-02", "2023-02-08", "2023-06-21", "2023-09-20", "2024-06-12", "2024-12-01"])
    ax.step(when, [0, .5, 1.25, 2, 3, 4, 4.5, 4.25, 4.25], where="post", color=AZUL, lw=2.2)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_ylim(0, 5)
    return end(fig, "Quelle: Zentralbank. Die Stufen liegen an den Tagen der Beschlüsse")


@honest
def de_kilowatt_und_ps():
    fig, ax = board("Leistung des Triebwagens", "Geschwindigkeit (km/h)", "Leistung (kW)")
    v = np.linspace(0, 160, 60)
    ax.plot(v, np.minimum(v * 14, 900) - .01 * v ** 1.5, color=AZUL, lw=2.2)
    ax.set_ylim(0, 1000)
    other = ax.twinx()
    other.set_ylim(0, 1000 * 1.35962)
    other.set_ylabel("Leistung (PS)")
    return end(fig, "Quelle: Bahnbetrieb, Prüfstand 2024")


@honest
def de_loglog():
    rng = np.random.default_rng(45)
    mass = 10 ** rng.uniform(-1, 3, 60)
    fig, ax = board("Grundumsatz und Körpermasse der Säugetiere", "Körpermasse (kg)", "Grundumsatz (W)")
    ax.loglog(mass, 3.4 * mass ** .75 * rng.lognormal(0, .2, 60), "o", color=PINO, ms=5)
    return end(fig, "Quelle: Lehrbuch der Zoologie, 2019. Beide Achsen logarithmisch")


@honest
def de_offene_klasse():
    fig, ax = board("Mitglieder nach Alter", "Alter (Jahre)", "Mitglieder")
    ax.bar(["0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60+"], [82, 140, 95, 88, 101, 77, 64], color=AZUL)
    return end(fig, "Quelle: Sportverein, 2024")


@honest
def de_zeitreihe_luecke():
    days = pd.date_range("2024-01-01", periods=300, freq="D")
    level = pd.Series(180 + 40 * np.sin(np.arange(300) / 30), index=days)
    level["2024-05-04":"2024-07-19"] = np.nan
    ax = level.plot(color=AZUL, lw=1.6, figsize=(8, 4.8))
    ax.set(title="Wasserstand am Pegel Altbrück (Mai bis Juli: Messgerät defekt)", xlabel="", ylabel="Zentimeter")
    ax.set_ylim(0, 260)
    return end(ax.figure, "Quelle: Wasserstraßenamt, 2024")


@honest
def de_index_zwei():
    table = pd.DataFrame({"Brot": [100, 102, 103, 107, 121, 131, 134], "Milch": [100, 101, 104, 106, 127, 129, 125]}, index=range(2018, 2025))
    ax = table.plot(color=[TEJA, AZUL], style=["-", "--"], lw=2.2, figsize=(7.5, 5))
    ax.axhline(100, color=GRIS, lw=.8)
    ax.set(title="Brot wurde stärker teurer als Milch", xlabel="Jahr", ylabel="Preisindex (2018 = 100)")
    return end(ax.figure, "Quelle: Statistisches Landesamt")


@honest
def de_objekte_striche():
    table = pd.DataFrame({"Linie": ["S1", "S2", "S4", "S7"], "p": [91, 88, 84, 79]})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    so.Plot(table, x="p", y="Linie").add(so.Dot(color=AZUL, pointsize=10)).on(ax).plot()
    ax.set(title="Pünktlichkeit der S-Bahn-Linien", xlabel="Pünktliche Züge (%)", ylabel="", xlim=(70, 100))
    return end(fig, "Quelle: Bahnbetrieb, 2024")
