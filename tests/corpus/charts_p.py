"""A stranger's set: charts titled in Spanish and in German."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import TwoSlopeNorm
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, PercentFormatter

AZ, NA, VE, NE, RO = "#0072B2", "#D55E00", "#007A5A", "#222222", "#A6437B"
MES = ["Ene", "Feb", "Mar", "Abr", "May", "Jun", "Jul", "Ago", "Sep", "Oct", "Nov", "Dic"]
MON = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
punto = FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", "."))
coma = FuncFormatter(lambda v, _: f"{v:.1f}".replace(".", ","))


def pie(fig, texto, bottom=0.06):
    fig.tight_layout(rect=(0, bottom, 1, 1))
    fig.text(0.01, 0.015, texto, fontsize=9, color="#333333", ha="left", va="bottom")
    return fig


# ======================================================================= LIARS, Spanish
def es_rango_mar():
    r = np.random.default_rng(1)
    x = np.arange(1980, 2025)
    y = 0.1 + 0.024 * (x - 1980) + r.normal(0, .06, x.size)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, y, color=AZ, lw=2)
    ax.set_ylim(-40, 40)
    ax.set_title("Anomalía de la temperatura del mar Balear, 1980–2024", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Anomalía respecto a 1961–1990 (°C)")
    return pie(fig, "Fuente: Laboratorio de Oceanografía de Palma, boyas costeras")


def es_hueco():
    x = [2006, 2007, 2008, 2009, 2010, 2011, 2018, 2019, 2020, 2021, 2022, 2023]
    y = [31.2, 30.8, 31.9, 34.0, 35.1, 36.2, 28.4, 27.9, 29.0, 28.1, 26.9, 26.0]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, y, color=NA, lw=2)
    ax.set_ylim(0, 40)
    ax.set_xticks(range(2006, 2024, 2))
    ax.set_title("Hogares que no pueden afrontar gastos imprevistos", loc="left")
    ax.set_xlabel("Año de la encuesta")
    ax.set_ylabel("Hogares (%)")
    return pie(fig, "Fuente: Instituto Regional de Estadística, encuesta de condiciones de vida")


def es_daltonismo():
    x = np.arange(2010, 2025)
    r = np.random.default_rng(3)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    for n, c, b in (("Rural", "#c0504d", 40), ("Urbano", "#6a8a2f", 44), ("Costero", "#a8703a", 48)):
        ax.plot(x, b + r.normal(0, 1.5, x.size).cumsum(), color=c, lw=2, label=n)
    ax.set_title("Centros de salud con médico por la tarde", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Centros (%)")
    ax.set_ylim(0, 70)
    ax.legend(title="Tipo de municipio")
    return pie(fig, "Fuente: Consejería de Sanidad, registro de centros")


def es_doble_eje():
    x = np.arange(2012, 2024)
    a = [210, 218, 225, 231, 240, 252, 261, 270, 262, 281, 290, 301]
    b = [3.1, 3.2, 3.25, 3.3, 3.5, 3.6, 3.7, 3.9, 3.8, 4.0, 4.2, 4.3]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    l1, = ax.plot(x, a, color=AZ, lw=2)
    ax2 = ax.twinx()
    l2, = ax2.plot(x, b, color=NA, lw=2, ls="--")
    ax.set_title("Ventas de helado y denuncias por ruido", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Helado vendido (toneladas)")
    ax2.set_ylabel("Denuncias por ruido (miles)")
    ax.legend([l1, l2], ["Helado (t)", "Denuncias (miles)"], loc="upper left")
    return pie(fig, "Fuente: Ayuntamiento, Policía Local y gremio de heladeros")


def es_invertido():
    x = np.arange(1995, 2015)
    y = np.array([820, 790, 760, 740, 700, 690, 660, 640, 610, 560, 521, 740, 825, 810, 760, 730, 690, 691, 721, 760])
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.fill_between(x, y, 0, color="#9b1c1c")
    ax.plot(x, y, color=NE)
    ax.set_ylim(1000, 0)
    ax.set_xticks(range(1995, 2015, 3))
    ax.set_title("Muertes por arma de fuego en el Estado, 1995–2014", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Muertes (personas)")
    return pie(fig, "Fuente: Departamento de Policía, balance anual")


def es_linea_categorias():
    p = ["Almería", "Cádiz", "Córdoba", "Granada", "Huelva", "Jaén", "Málaga", "Sevilla"]
    v = [14.2, 21.3, 18.9, 19.1, 17.4, 17.0, 13.5, 15.8]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(p, v, marker="o", color=AZ, lw=2)
    ax.set_ylim(0, 25)
    ax.set_title("Tasa de paro por provincia, cuarto trimestre de 2024", loc="left")
    ax.set_xlabel("Provincia")
    ax.set_ylabel("Tasa de paro (% de la población activa)")
    return pie(fig, "Fuente: Instituto de Estadística, encuesta de población activa")


def es_alturas_falsas():
    p = ["Partido Verde", "Unión Rural", "Nueva Costa", "Alianza"]
    escrito = [38, 31, 19, 12]
    dibujado = [38, 21, 20, 19]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    b = ax.bar(p, dibujado, color=[VE, AZ, NA, RO])
    for r, e in zip(b, escrito):
        ax.text(r.get_x() + r.get_width() / 2, r.get_height() + .6, f"{e} %", ha="center", fontsize=11)
    ax.set_ylim(0, 45)
    ax.set_yticks([])
    ax.set_title("Intención de voto en las elecciones municipales", loc="left")
    ax.set_xlabel("Candidatura")
    ax.set_ylabel("Intención de voto (%)")
    return pie(fig, "Fuente: sondeo de La Gaceta del Puerto, 1.004 entrevistas, mayo de 2025")


def es_sin_fuente():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    d = pd.Series({"Fútbol": 412, "Baloncesto": 287, "Natación": 231, "Atletismo": 120, "Judo": 88}).sort_values()
    d.plot.barh(ax=ax, color=AZ)
    ax.set_title("Licencias deportivas por disciplina, temporada 2024/25", loc="left")
    ax.set_xlabel("Licencias (número)")
    ax.set_ylabel("Disciplina")
    fig.tight_layout()
    return fig, d.to_frame("licencias")


def es_sin_unidad():
    v = [812, 790, 640, 520, 430, 300, 90, 60, 310, 480, 690, 805]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(MES, v, color=VE)
    ax.set_title("Consumo de calefacción del colegio San Isidro, 2024", loc="left")
    ax.set_xlabel("Mes")
    ax.set_ylabel("Consumo")
    return pie(fig, "Fuente: facturas del colegio San Isidro")


def es_sobrecarga():
    r = np.random.default_rng(7)
    x = r.normal(170, 9, 12000)
    y = 0.9 * (x - 100) + r.normal(0, 9, x.size)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.scatter(x, y, s=30, color=AZ)
    ax.set_title("Estatura y peso de 12.000 donantes de sangre", loc="left")
    ax.set_xlabel("Estatura (cm)")
    ax.set_ylabel("Peso (kg)")
    return pie(fig, "Fuente: Banco de Sangre de la provincia, 2019–2024")


def es_tarta_138():
    v = [62, 44, 32]
    fig, ax = plt.subplots(figsize=(7, 4.8))
    ax.pie(v, labels=[f"{n}\n{k} %" for n, k in zip(["Televisión", "Redes sociales", "Radio"], v)],
           colors=["#56B4E9", "#E69F00", "#F0E442"], startangle=90, counterclock=False,
           wedgeprops=dict(edgecolor="white"), textprops=dict(fontsize=11))
    ax.set_title("¿Cómo se informa usted? (varias respuestas, % de encuestados)")
    return pie(fig, "Fuente: encuesta de la Facultad de Comunicación, n = 950")


def es_arcoiris():
    X, Y = np.meshgrid(np.linspace(0, 40, 90), np.linspace(0, 20, 60))
    Z = 15 + 8 * np.exp(-((X - 14) ** 2 + (Y - 9) ** 2) / 60) + 5 * np.sin(X / 9)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    m = ax.pcolormesh(X, Y, Z, cmap="jet", shading="auto")
    fig.colorbar(m, ax=ax, label="Temperatura superficial (°C)")
    ax.set_title("Temperatura de la placa durante el ensayo n.º 12", loc="left")
    ax.set_xlabel("Posición horizontal (mm)")
    ax.set_ylabel("Posición vertical (mm)")
    return pie(fig, "Fuente: Laboratorio de Materiales, cámara térmica, marzo de 2025")


def es_suavizada():
    x = np.array([2018, 2019, 2020, 2021, 2022, 2023])
    y = np.array([410, 455, 300, 352, 470, 440])
    c = np.polyfit(x - 2018, y, 5)
    xx = np.linspace(2018, 2023, 300)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(xx, np.polyval(c, xx - 2018), color=AZ, lw=2.5)
    ax.set_ylim(0, 560)
    ax.set_xticks(x)
    ax.set_title("Inscripciones anuales en la escuela de música", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Inscripciones (alumnos)")
    return pie(fig, "Fuente: secretaría de la escuela municipal de música")


def es_titulo_falso():
    x = np.arange(2014, 2025)
    y = [53.2, 48.3, 44.4, 38.6, 34.3, 32.5, 31.8, 30.7, 29.6, 28.4, 26.5]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, y, "o-", color=NA)
    ax.set_ylim(0, 60)
    ax.set_title("El paro juvenil no deja de subir desde 2014", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Paro de menores de 25 años (%)")
    return pie(fig, "Fuente: oficina de estadística, encuesta de población activa")


def es_barras_cortadas():
    s = pd.Series([94.1, 95.0, 95.6, 96.8], index=["Linares", "Úbeda", "Andújar", "Baeza"])
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    s.plot.bar(ax=ax, color=AZ, rot=0)
    ax.set_ylim(93.5, 97)
    ax.set_title("Recibos del agua pagados a tiempo, 2024", loc="left")
    ax.set_xlabel("Municipio")
    ax.set_ylabel("Recibos (%)")
    return pie(fig, "Fuente: consorcio provincial de aguas"), s.to_frame("pagados")


def es_marcas_desiguales():
    x = ["1980", "1990", "2000", "2010", "2015", "2018", "2020", "2021", "2022", "2023"]
    y = [4.1, 6.0, 9.3, 14.0, 16.1, 17.5, 18.3, 18.8, 19.2, 19.6]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(range(len(x)), y, "o-", color=VE)
    ax.set_xticks(range(len(x)))
    ax.set_xticklabels(x)
    ax.set_ylim(0, 22)
    ax.set_title("Deuda por habitante de la comarca", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Deuda (miles de euros por habitante)")
    return pie(fig, "Fuente: Intervención General, cuentas de la comarca")


def es_meses_desordenados():
    m = ["Ago", "Jul", "Sep", "Jun", "Oct", "May", "Abr", "Dic", "Mar", "Nov", "Feb", "Ene"]
    v = [98, 94, 81, 72, 60, 55, 51, 33, 32, 30, 24, 20]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(m, v, color=AZ)
    ax.set_title("Pernoctaciones hoteleras por mes, 2024", loc="left")
    ax.set_xlabel("Mes")
    ax.set_ylabel("Pernoctaciones (miles)")
    return pie(fig, "Fuente: encuesta de ocupación hotelera, oficina de turismo")


def es_periodo_parcial():
    a = [str(k) for k in range(2018, 2026)]
    v = [1820, 1875, 1240, 1510, 1790, 1866, 1902, 640]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(a, v, color=NA)
    ax.yaxis.set_major_formatter(punto)
    ax.set_title("Matrimonios celebrados en la provincia", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Matrimonios (número)")
    return pie(fig, "Fuente: Registro Civil, extracción del 12 de mayo de 2025")


def es_ordinal_revuelto():
    c = ["De acuerdo", "Muy en\ndesacuerdo", "Indiferente", "Muy de\nacuerdo", "En\ndesacuerdo"]
    v = [34, 9, 21, 22, 14]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.barplot(x=c, y=v, color=AZ, ax=ax)
    ax.set_title("«El comedor escolar ha mejorado este curso»", loc="left")
    ax.set_xlabel("Respuesta de las familias")
    ax.set_ylabel("Familias (%)")
    return pie(fig, "Fuente: AMPA del instituto Río Duero, 312 respuestas")


def es_paneles():
    x = np.arange(2015, 2025)
    a = np.array([120, 124, 131, 128, 135, 140, 138, 145, 150, 154])
    b = np.array([12, 13, 12.5, 14, 15, 15.5, 16, 17, 18, 19])
    fig, axs = plt.subplots(1, 2, figsize=(8.5, 4.3))
    for ax, y, n, lim in ((axs[0], a, "Hospital Central", 170), (axs[1], b, "Hospital del Valle", 20)):
        ax.plot(x, y, "o-", color=AZ)
        ax.set_ylim(0, lim)
        ax.set_title(n, fontsize=11)
        ax.set_xlabel("Año")
        ax.set_ylabel("Ingresos (miles)")
        ax.set_xticks([2015, 2018, 2021, 2024])
    fig.suptitle("Ingresos hospitalarios anuales en dos hospitales")
    return pie(fig, "Fuente: Servicio de Salud, conjunto mínimo de datos")


def es_medias_apiladas():
    df = pd.DataFrame({"Matemáticas": [6.1, 6.4, 5.8, 6.6], "Lengua": [6.8, 6.5, 6.9, 7.0],
                       "Inglés": [7.1, 6.2, 6.0, 7.3]}, index=["1.º A", "1.º B", "1.º C", "1.º D"])
    ax = df.plot.bar(stacked=True, figsize=(7.5, 4.5), color=[AZ, "#E69F00", "#56B4E9"], rot=0)
    ax.set_ylim(0, 27)
    ax.set_title("Nota media por grupo y asignatura", loc="left")
    ax.set_xlabel("Grupo")
    ax.set_ylabel("Nota media (puntos sobre 10)")
    ax.legend(ncol=3, loc="upper center", fontsize=10)
    return pie(ax.figure, "Fuente: jefatura de estudios, segunda evaluación 2024/25"), df


def es_sin_normalizar():
    s = pd.Series({"Madrid (3,4 M hab.)": 61200, "Valencia (0,8 M hab.)": 18900, "Zaragoza (0,7 M hab.)": 11800,
                   "Cádiz (0,11 M hab.)": 4200, "Teruel (0,04 M hab.)": 900}).sort_values()
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.barh(s.index, s.values, color=NA)
    ax.xaxis.set_major_formatter(punto)
    ax.set_title("¿Dónde hay más riesgo de robo? Robos denunciados en 2024", loc="left")
    ax.set_xlabel("Robos denunciados (número)")
    ax.set_ylabel("Ciudad")
    return pie(fig, "Fuente: balance de criminalidad, redacción de datos"), s.to_frame("robos")


def es_falsa_precision():
    p = ["Sí", "No", "No sabe"]
    v = [48.21739, 39.13043, 12.65217]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    b = ax.bar(p, v, color=[AZ, NA, "#777777"])
    ax.bar_label(b, labels=[f"{k:.5f} %".replace(".", ",") for k in v], padding=3, fontsize=11)
    ax.set_ylim(0, 58)
    ax.set_title("¿Apoya usted la peatonalización del centro?", loc="left")
    ax.set_xlabel("Respuesta")
    ax.set_ylabel("Encuestados (%)")
    return pie(fig, "Fuente: encuesta telefónica del Ayuntamiento, n = 230")


# ======================================================================= LIARS, German
def de_achse_eng():
    x = np.arange(2016, 2025)
    y = [97.84, 97.83, 97.85, 97.86, 97.86, 97.88, 97.89, 97.91, 97.92]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, y, color=AZ, lw=3)
    ax.set_ylim(97.825, 97.925)
    ax.set_title("Pünktlich zugestellte Briefe im Bezirk Neustadt", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Anteil pünktlicher Briefe (%)")
    return pie(fig, "Quelle: Postaufsicht, Laufzeitmessung")


def de_wenige_klassen():
    X, Y = np.meshgrid(np.linspace(0, 30, 80), np.linspace(0, 20, 60))
    Z = 12 + 9 * np.exp(-((X - 18) ** 2 + (Y - 8) ** 2) / 70) + 0.15 * Y
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    m = ax.contourf(X, Y, Z, levels=[10, 16, 26], colors=["#cfe3f2", "#08519c"])
    fig.colorbar(m, ax=ax, label="Bodentemperatur (°C)")
    ax.set_title("Bodentemperatur auf dem Versuchsfeld, 3. Juli 2024", loc="left")
    ax.set_xlabel("Ost-West-Abstand (m)")
    ax.set_ylabel("Nord-Süd-Abstand (m)")
    return pie(fig, "Quelle: Agrarlabor Hohenfeld, 4.800 Messpunkte")


def de_divergent_schief():
    r = np.random.default_rng(12)
    d = pd.DataFrame(r.normal(1.2, 1.5, (6, 12)).clip(-2, 6).round(1), index=range(2019, 2025), columns=MON)
    fig, ax = plt.subplots(figsize=(8.5, 4.5))
    sns.heatmap(d, cmap="RdBu_r", vmin=-2, vmax=6, ax=ax, cbar_kws={"label": "Abweichung vom Mittel 1991–2020 (°C)"})
    ax.set_title("Temperaturabweichung je Monat, Station Brocken", loc="left")
    ax.set_xlabel("Monat")
    ax.set_ylabel("Jahr")
    return pie(fig, "Quelle: Wetterdienst, Stationsdaten Brocken"), d


def de_zwei_achsen():
    df = pd.DataFrame({"Störche": [102, 110, 118, 121, 130, 137, 141, 150],
                       "Geburten": [8.1, 8.3, 8.5, 8.4, 8.9, 9.1, 9.2, 9.6]}, index=range(2016, 2024))
    fig = plt.figure(figsize=(7.5, 4.5))
    ax = fig.add_subplot()
    df["Störche"].plot(ax=ax, color=AZ, lw=2)
    df["Geburten"].plot(ax=ax, color=NA, lw=2, ls="--", secondary_y=True)
    ax.set_title("Storchenpaare und Geburten in Brandenburg", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Storchenpaare (Anzahl)")
    ax.right_ax.set_ylabel("Geburten (Tausend)")
    ax.legend([ax.lines[0], ax.right_ax.lines[0]], ["Störche (Paare)", "Geburten (Tsd.)"], loc="upper left")
    return pie(fig, "Quelle: Naturschutzbund, Statistisches Amt"), df


def de_scheingenauigkeit():
    s = pd.Series({"Bus": 21.428571, "Fahrrad": 28.571429, "Zu Fuß": 35.714286, "Auto": 14.285714}).sort_values()
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    b = ax.barh(s.index, s.values, color=VE)
    ax.bar_label(b, fmt="%.6f %%", padding=3)
    ax.set_xlim(0, 46)
    ax.set_title("Schulweg der Klasse 7b: Anteil je Verkehrsmittel", loc="left")
    ax.set_xlabel("Anteil der Kinder (%)")
    ax.set_ylabel("Verkehrsmittel")
    return pie(fig, "Quelle: Umfrage der Klasse 7b, 28 Kinder"), s.to_frame("anteil")


def de_umgekehrt():
    x = np.arange(2010, 2025)
    y = [5.1, 5.2, 5.4, 5.7, 5.9, 6.2, 6.3, 6.7, 6.9, 7.0, 7.8, 7.9, 8.0, 8.4, 8.7]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, y, "o-", color=AZ)
    ax.set_ylim(0, 10)
    ax.invert_yaxis()
    ax.set_title("Arbeitslosenquote im Landkreis Seeland", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Arbeitslosenquote (%)")
    return pie(fig, "Quelle: Agentur für Arbeit, Jahresdurchschnitte")


def de_schwacher_kontrast():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    x = np.arange(2005, 2025)
    ax.plot(x, 22 + 0.7 * (x - 2005), color="#e3e3e3", lw=1.5)
    ax.set_ylim(0, 45)
    ax.set_xticks(range(2005, 2025, 5))
    g = "#d0d0d0"
    ax.set_title("Anteil der Haushalte mit Wärmepumpe", loc="left", color=g)
    ax.set_xlabel("Jahr", color=g)
    ax.set_ylabel("Haushalte (%)", color=g)
    ax.tick_params(colors=g)
    return pie(fig, "Quelle: Landesamt für Statistik, Wohnungserhebung")


def de_kreise_radius():
    n = ["Bremen", "Kiel", "Mainz", "Berlin"]
    v = np.array([120, 240, 360, 720])
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.scatter(range(4), [1] * 4, s=(v / 8) ** 2, color="#56B4E9", edgecolor=NE)
    for i, (a, k) in enumerate(zip(n, v)):
        ax.text(i, 1, f"{k}", ha="center", va="center", fontsize=11)
    ax.set_xticks(range(4), n)
    ax.set_yticks([])
    ax.set_xlim(-.7, 3.9)
    ax.set_title("Besucher der Museumsnacht (in Tausend, Kreisfläche = Besucher)", loc="left")
    ax.set_xlabel("Stadt (Zahl im Kreis: Tausend Besucher)")
    return pie(fig, "Quelle: Museumsverbund, Zählung vom 24. August 2024")


def de_ohne_titel():
    x = np.arange(0, 60, 5)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, 90 * np.exp(-x / 30) + 20, "s-", color=NA)
    ax.set_xlabel("Zeit (min)")
    ax.set_ylabel("Temperatur (°C)")
    return pie(fig, "Quelle: Physikpraktikum, Versuch 4, Gruppe B")


def de_ohne_achsenname():
    r = np.random.default_rng(21)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.scatter(r.uniform(20, 140, 60), r.uniform(300, 1800, 60), color=AZ, s=25)
    ax.set_title("Wohnfläche und Kaltmiete von 60 Anzeigen", loc="left")
    return pie(fig, "Quelle: Wohnungsanzeigen der Lokalzeitung, Februar 2025")


def de_ohne_einheit():
    s = pd.Series([14.2, 19.8, 23.1, 31.7], index=["Klärwerk Ost", "Klärwerk Nord", "Klärwerk Süd", "Klärwerk West"])
    ax = s.plot.barh(figsize=(7.5, 4.5), color=AZ)
    ax.set_title("Nitrat im Ablauf der Klärwerke, Mittel 2024", loc="left")
    ax.set_xlabel("Nitratgehalt")
    ax.set_ylabel("Anlage")
    return pie(ax.figure, "Quelle: Umweltlabor der Stadtwerke"), s.to_frame("nitrat")


def de_torte_viele():
    n = ["Miete", "Essen", "Auto", "Strom", "Heizung", "Kleidung", "Reisen", "Kino", "Sport", "Telefon", "Bücher", "Sonstiges"]
    v = [14, 12, 11, 10, 9, 9, 8, 7, 6, 5, 5, 4]
    fig, ax = plt.subplots(figsize=(7.5, 5))
    ax.pie(v, labels=n, colors=sns.color_palette("cividis", 12), wedgeprops=dict(edgecolor="white"))
    ax.set_title("Ausgaben der Haushalte nach Bereich (% der Ausgaben)")
    return pie(fig, "Quelle: Einkommens- und Verbrauchsstichprobe 2023")


def de_kleine_schrift():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(MON, [3, 2, 5, 9, 14, 22, 31, 28, 17, 9, 4, 3], color=VE)
    ax.set_title("Badegäste im Freibad Lindenau, 2024", loc="left", fontsize=7)
    ax.set_xlabel("Monat", fontsize=5)
    ax.set_ylabel("Badegäste (Tausend)", fontsize=5)
    ax.tick_params(labelsize=4)
    fig.tight_layout(rect=(0, .05, 1, 1))
    fig.text(.01, .015, "Quelle: Bäderbetriebe", fontsize=4)
    return fig


def de_dreid():
    fig = plt.figure(figsize=(7.5, 5))
    ax = fig.add_subplot(projection="3d")
    v = [42, 35, 28, 51]
    ax.bar3d(np.arange(4) - .3, np.zeros(4), np.zeros(4), .6, .6, v, color=AZ, shade=True)
    ax.set_xticks(range(4), ["Nord", "Ost", "Süd", "West"])
    ax.set_yticks([])
    ax.set_zlabel("Umsatz (Mio. Euro)")
    ax.set_xlabel("Filialbezirk")
    ax.set_title("Umsatz der Sparkasse nach Bezirk, 2024")
    fig.text(.01, .015, "Quelle: Geschäftsbericht 2024 der Sparkasse", fontsize=9)
    return fig


def de_titel_falsch():
    x = np.arange(2015, 2025).astype(str)
    v = [412, 418, 409, 421, 430, 401, 415, 428, 441, 455]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(x, v, color=AZ)
    ax.set_title("Fahrradunfälle haben sich seit 2015 verdoppelt", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Unfälle (Anzahl)")
    return pie(fig, "Quelle: Polizeidirektion, Verkehrsunfallstatistik")


def de_zu_viele():
    r = np.random.default_rng(33)
    x = np.arange(2008, 2025)
    fig, ax = plt.subplots(figsize=(8.5, 5))
    cs = [AZ, NA, VE, NE]
    for i in range(16):
        ax.plot(x, 50 + r.normal(0, 2, x.size).cumsum(), color=cs[i % 4], ls=["-", "--", ":", "-."][i // 4], label=f"Kreis {i + 1}")
    ax.set_title("Wahlbeteiligung der unter 30-Jährigen nach Kreis", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Wahlbeteiligung (%)")
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), fontsize=9)
    return pie(fig, "Quelle: Landeswahlleitung, repräsentative Wahlstatistik")


def de_abgeschnitten():
    d = pd.DataFrame({"verein": ["SV Elbe", "TuS Harz", "FC Rhein", "SC Isar"], "punkte": [61, 63, 66, 68]})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.barplot(data=d, x="punkte", y="verein", color=NA, ax=ax)
    ax.set_xlim(58, 69)
    ax.set_title("Punkte der vier besten Vereine, Saison 2024/25", loc="left")
    ax.set_xlabel("Punkte (Anzahl)")
    ax.set_ylabel("Verein")
    return pie(fig, "Quelle: Sportredaktion, Abschlusstabelle"), d


def de_ungleiche_klassen():
    r = np.random.default_rng(41)
    v = r.gamma(2.2, 14, 900)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.hist(v, bins=[0, 5, 10, 15, 20, 40, 80, 160], color=AZ, edgecolor="white")
    ax.set_title("Fahrzeit zur Arbeit von 900 Beschäftigten", loc="left")
    ax.set_xlabel("Fahrzeit (min)")
    ax.set_ylabel("Beschäftigte (Anzahl)")
    return pie(fig, "Quelle: Betriebsumfrage der Handelskammer, 2024")


def de_intervall_unerklaert():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.errorbar([0, 10, 20, 30, 40], [2.1, 3.4, 4.9, 5.6, 5.9], yerr=[.3, .4, .35, .5, .6], fmt="o-", color=AZ, capsize=4)
    ax.set_ylim(0, 7)
    ax.set_title("Wuchshöhe der Keimlinge nach Düngermenge", loc="left")
    ax.set_xlabel("Düngermenge (g/m²)")
    ax.set_ylabel("Wuchshöhe (cm)")
    return pie(fig, "Quelle: Pflanzenlabor der Hochschule, Versuchsreihe C")


def de_zeit_ungeordnet():
    t = ["28. Apr", "27. Apr", "29. Apr", "1. Mai", "30. Apr", "4. Mai", "6. Mai", "5. Mai", "2. Mai", "7. Mai"]
    v = [182, 175, 170, 161, 150, 141, 132, 121, 98, 90]
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.bar(t, v, color=NA)
    ax.set_title("Neuinfektionen pro Tag im Landkreis, 2020", loc="left")
    ax.set_xlabel("Tag")
    ax.set_ylabel("Neuinfektionen (Fälle)")
    return pie(fig, "Quelle: Gesundheitsamt, Meldedaten")


def de_unsortiert():
    n = ["Hessen", "Bayern", "Bremen", "Sachsen", "Berlin", "Saarland", "Hamburg", "Thüringen", "Niedersachsen", "Brandenburg"]
    v = [41, 18, 52, 29, 61, 12, 47, 23, 36, 33]
    fig, ax = plt.subplots(figsize=(7.5, 5))
    ax.barh(n, v, color=AZ)
    ax.set_title("Ganztagsplätze je 100 Grundschulkinder, 2024", loc="left")
    ax.set_xlabel("Plätze je 100 Kinder")
    ax.set_ylabel("Bundesland")
    return pie(fig, "Quelle: Kultusministerkonferenz, Schulstatistik")


def de_kumuliert():
    neu = np.array([9.0, 8.4, 7.1, 6.0, 5.2, 4.1, 3.3, 2.6, 2.0, 1.4, .9, .5])
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(MON, neu.cumsum(), color=VE)
    ax.set_title("Unser Wachstum hält an: Anmeldungen zur Bank-App, 2024", loc="left")
    ax.set_xlabel("Monat")
    ax.set_ylabel("Anmeldungen seit Januar (Tausend)")
    return pie(fig, "Quelle: Geschäftsbericht der Volksbank Mittelland")


def de_basisjahr():
    x = np.arange(2018, 2025)
    y = np.array([480, 496, 300, 312, 438, 471, 489]) / 300 * 100
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x[2:], y[2:], "o-", color=AZ)
    ax.set_ylim(0, 180)
    ax.set_xticks(x[2:])
    ax.set_title("Übernachtungen an der Küste seit dem Pandemiejahr 2020", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Übernachtungen (Index, 2020 = 100)")
    return pie(fig, "Quelle: Tourismusverband, Beherbergungsstatistik")


def de_tafeln():
    r = np.random.default_rng(50)
    d = pd.DataFrame([(s, m, b * (1 + .08 * np.sin(m / 2)) + r.normal(0, b * .02)) for s, b in
                      (("Gymnasium", 820), ("Realschule", 95), ("Förderschule", 22)) for m in range(2013, 2025)],
                     columns=["Schulart", "Jahr", "Kinder"])
    g = sns.relplot(data=d, x="Jahr", y="Kinder", col="Schulart", kind="line", errorbar=None, color=AZ, height=3.6, aspect=.85,
                    facet_kws={"sharey": False})
    g.set_axis_labels("Jahr", "Schülerzahl (Kinder)")
    g.set_titles("{col_name}")
    g.set(xticks=[2014, 2019, 2024])
    g.figure.suptitle("Schülerzahlen in Altstadt nach Schulart")
    return pie(g.figure, "Quelle: Schulamt Altstadt, Herbststatistik"), d


def de_marken_ungleich():
    y = np.array([8, 15, 22, 48, 95])
    t = np.array([0, 10, 20, 50, 100])
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot([2000, 2006, 2012, 2018, 2024], np.interp(y, t, range(5)), "o-", color=NA)
    ax.set_yticks(range(5), ["0", "10", "20", "50", "100"])
    ax.set_ylim(0, 4.2)
    ax.set_xticks([2000, 2006, 2012, 2018, 2024])
    ax.set_title("Haushalte mit Internetzugang in der Region", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Haushalte (%)")
    return pie(fig, "Quelle: Statistisches Landesamt, Haushaltsbefragung")


def de_luecke():
    d = pd.DataFrame({"Jahr": [2001, 2002, 2003, 2004, 2005, 2013, 2014, 2015, 2016, 2017, 2018],
                      "Brutpaare": [71, 68, 64, 66, 60, 41, 40, 42, 38, 37, 35]})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.lineplot(data=d, x="Jahr", y="Brutpaare", color=VE, lw=2.2, ax=ax)
    ax.set_ylim(0, 80)
    ax.set_xticks(range(2002, 2019, 4))
    ax.set_title("Kiebitze im Moorgebiet, 2001–2018", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Brutpaare (Anzahl)")
    return pie(fig, "Quelle: Vogelwarte, jährliche Zählung"), d


def de_teilmonat():
    t = pd.date_range("2024-07-01", "2025-06-01", freq="MS")
    v = [812, 798, 840, 861, 830, 702, 845, 851, 872, 866, 858, 231]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar([f"{MON[k.month - 1]}\n{k.year}" for k in t], v, color=AZ)
    ax.set_title("Ausleihen der Stadtbücherei pro Monat", loc="left")
    ax.set_xlabel("Monat")
    ax.set_ylabel("Ausleihen (Medien)")
    return pie(fig, "Quelle: Stadtbücherei, Abruf am 8. Juni 2025")


def de_noten_gemischt():
    d = pd.DataFrame({"Note": ["gut", "mangelhaft", "sehr gut", "ausreichend", "befriedigend", "ungenügend"],
                      "Kinder": [38, 11, 14, 24, 41, 3]})
    ax = d.plot.bar(x="Note", y="Kinder", legend=False, color=VE, rot=0, figsize=(7.5, 4.5))
    ax.set_title("Zeugnisnoten in Mathematik, Jahrgang 9", loc="left")
    ax.set_xlabel("Note")
    ax.set_ylabel("Kinder (Anzahl)")
    return pie(ax.figure, "Quelle: Realschule am Park, Sommerzeugnis 2025"), d


# ======================================================================= HONEST, Spanish
def hes_hueco_dicho():
    x = np.arange(2006, 2024)
    y = np.array([31, 30.8, 31.9, 34, 35.1, 36.2] + [np.nan] * 6 + [28.4, 27.9, 29, 28.1, 26.9, 26])
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, y, "o-", color=NA)
    ax.axvspan(2011.5, 2017.5, color="#eeeeee")
    ax.text(2014.5, 18, "sin encuesta\n2012–2017", ha="center")
    ax.set_ylim(0, 40)
    ax.set_xticks(range(2006, 2024, 3))
    ax.set_title("Hogares que no pueden afrontar gastos imprevistos", loc="left")
    ax.set_xlabel("Año de la encuesta")
    ax.set_ylabel("Hogares (%)")
    return pie(fig, "Fuente: Instituto Regional de Estadística; no hubo encuesta de 2012 a 2017")


def hes_profundidad():
    z = np.linspace(0, 400, 60)
    fig, ax = plt.subplots(figsize=(6, 5.5))
    ax.plot(13 + 9 / (1 + np.exp((z - 60) / 18)), z, color=AZ, lw=2)
    ax.set_ylim(400, 0)
    ax.set_title("Perfil de temperatura frente a Cartagena", loc="left")
    ax.set_xlabel("Temperatura del agua (°C)")
    ax.set_ylabel("Profundidad (m)")
    return pie(fig, "Fuente: campaña oceanográfica, sonda CTD, 14 de agosto de 2024")


def hes_clasificacion():
    x = np.arange(1, 21)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.step(x, [14, 15, 12, 12, 11, 9, 10, 8, 8, 7, 6, 6, 7, 5, 4, 4, 3, 3, 2, 2], where="mid", color=VE, lw=2)
    ax.set_ylim(20.5, .5)
    ax.set_yticks([1, 5, 10, 15, 20])
    ax.set_xticks([1, 5, 10, 15, 20])
    ax.set_title("El Racing sube del puesto 14 al 2 en veinte jornadas", loc="left")
    ax.set_xlabel("Jornada")
    ax.set_ylabel("Puesto en la tabla (1 = líder, arriba)")
    return pie(fig, "Fuente: sección de Deportes, clasificación oficial")


def hes_puntos_sin_cero():
    s = pd.Series({"Linares": 94.1, "Úbeda": 95.0, "Andújar": 95.6, "Baeza": 96.8})
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.scatter(s.values, s.index, s=80, color=AZ)
    ax.grid(axis="y", alpha=.4)
    ax.set_xlim(90, 100)
    ax.set_title("Recibos del agua pagados a tiempo, 2024", loc="left")
    ax.set_xlabel("Recibos (%); el eje empieza en 90")
    ax.set_ylabel("Municipio")
    return pie(fig, "Fuente: consorcio provincial de aguas"), s.to_frame("pagados")


def hes_indice():
    df = pd.DataFrame({"Salarios": [100, 101, 103, 104, 106, 109, 113], "Alquileres": [100, 105, 111, 112, 117, 125, 134]},
                      index=range(2018, 2025))
    ax = df.plot(color=[AZ, NA], style=["-", "--"], lw=2.2, figsize=(7.5, 4.5))
    ax.set_title("Los alquileres suben más que los salarios", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Índice (2018 = 100)")
    ax.set_ylim(90, 140)
    ax.legend(title="Serie")
    return pie(ax.figure, "Fuente: oficina de estadística; 2018 es el primer año de la serie"), df


def hes_variaciones():
    s = pd.Series({"Textil": -6.2, "Minería": -3.1, "Papel": -.8, "Química": 1.4, "Alimentación": 2.9, "Farmacia": 5.7})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.barh(s.index, s, color=[NA if v < 0 else AZ for v in s])
    ax.axvline(0, color=NE, lw=1)
    ax.set_title("Empleo por rama: variación entre 2023 y 2024", loc="left")
    ax.set_xlabel("Variación del empleo (%)")
    ax.set_ylabel("Rama")
    return pie(fig, "Fuente: afiliación a la Seguridad Social, medias anuales"), s.to_frame("variacion")


def hes_rojo_verde_marcado():
    x = np.arange(2012, 2025)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    for n, c, l, m, b in (("Urbano", "#b22222", "-", "o", 62), ("Rural", "#1b7837", "--", "s", 41)):
        y = b + .8 * np.sin(x) + .3 * (x - 2012)
        ax.plot(x, y, color=c, ls=l, marker=m)
        ax.text(2024.3, y[-1], n, va="center", fontsize=11)
    ax.set_xlim(2011.5, 2027)
    ax.set_ylim(0, 75)
    ax.set_xticks(range(2012, 2025, 4))
    ax.set_title("Centros de salud con médico por la tarde", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Centros (%)")
    return pie(fig, "Fuente: Consejería de Sanidad, registro de centros")


def hes_eje_secundario():
    x = np.arange(0, 24)
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    ax.plot(x, 18 + 7 * np.sin((x - 9) / 24 * 2 * np.pi), color=NA, lw=2)
    s = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    s.set_ylabel("Temperatura (°F)")
    ax.set_xticks(range(0, 25, 4))
    ax.set_title("Temperatura del aire en el patio, 6 de mayo de 2025", loc="left")
    ax.set_xlabel("Hora del día (h)")
    ax.set_ylabel("Temperatura (°C)")
    return pie(fig, "Fuente: estación meteorológica del instituto")


def hes_tarta():
    fig, ax = plt.subplots(figsize=(7, 4.8))
    v = [58, 31, 11]
    ax.pie(v, labels=[f"{n}: {k} %" for n, k in zip(["A favor", "En contra", "Abstención"], v)],
           colors=["#56B4E9", "#E69F00", "#BBBBBB"], startangle=90, counterclock=False, wedgeprops=dict(edgecolor="white"))
    ax.set_title("Votación del presupuesto (% de los votos emitidos)")
    return pie(fig, "Fuente: acta del pleno municipal, 28 de noviembre de 2024")


def hes_hexbin():
    r = np.random.default_rng(7)
    x = r.normal(170, 9, 12000)
    y = .9 * (x - 100) + r.normal(0, 9, x.size)
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    h = ax.hexbin(x, y, gridsize=35, cmap="viridis", mincnt=1)
    fig.colorbar(h, ax=ax, label="Donantes (número por celda)")
    ax.set_title("Estatura y peso de 12.000 donantes de sangre", loc="left")
    ax.set_xlabel("Estatura (cm)")
    ax.set_ylabel("Peso (kg)")
    return pie(fig, "Fuente: Banco de Sangre de la provincia, 2019–2024")


def hes_placa():
    X, Y = np.meshgrid(np.linspace(0, 40, 90), np.linspace(0, 20, 60))
    Z = 15 + 8 * np.exp(-((X - 14) ** 2 + (Y - 9) ** 2) / 60) + 5 * np.sin(X / 9)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    m = ax.pcolormesh(X, Y, Z, cmap="inferno", shading="auto")
    fig.colorbar(m, ax=ax, label="Temperatura superficial (°C)")
    ax.set_title("Temperatura de la placa durante el ensayo n.º 12", loc="left")
    ax.set_xlabel("Posición horizontal (mm)")
    ax.set_ylabel("Posición vertical (mm)")
    return pie(fig, "Fuente: Laboratorio de Materiales, cámara térmica, marzo de 2025")


def hes_divergente():
    r = np.random.default_rng(60)
    z = r.normal(1.2, 1.6, (8, 12)).clip(-2.5, 6)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    m = ax.imshow(z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -3, 6), aspect="auto")
    fig.colorbar(m, ax=ax, label="Anomalía respecto a 1991–2020 (°C)")
    ax.set_xticks(range(12), MES)
    ax.set_yticks(range(8), range(2017, 2025))
    ax.set_title("Anomalía mensual de temperatura en Soria", loc="left")
    ax.set_xlabel("Mes")
    ax.set_ylabel("Año")
    return pie(fig, "Fuente: observatorio de Soria; el blanco marca la anomalía cero")


def hes_edades():
    c = ["0–14", "15–29", "30–44", "45–59", "60–74", "75 y más"]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.barplot(x=c, y=[14.1, 15.6, 19.9, 23.8, 16.9, 9.7], color=AZ, ax=ax)
    ax.yaxis.set_major_formatter(coma)
    ax.set_title("Población de la comarca por grupo de edad, 2024", loc="left")
    ax.set_xlabel("Edad (años)")
    ax.set_ylabel("Población (% del total)")
    return pie(fig, "Fuente: padrón municipal a 1 de enero de 2024")


def hes_parcial_dicho():
    a = [str(k) for k in range(2018, 2025)] + ["2025\n(ene–abr)"]
    v = [1820, 1875, 1240, 1510, 1790, 1866, 1902, 540]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    b = ax.bar(a, v, color=NA)
    b[-1].set(facecolor="white", edgecolor=NA, hatch="//")
    ax.yaxis.set_major_formatter(punto)
    ax.set_title("Matrimonios celebrados en la provincia", loc="left")
    ax.set_xlabel("Año (2025: solo de enero a abril)")
    ax.set_ylabel("Matrimonios (número)")
    return pie(fig, "Fuente: Registro Civil, extracción del 12 de mayo de 2025; 2025 incompleto")


def hes_log():
    x = np.arange(0, 40, 2)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.semilogy(x, 1e3 * 10 ** (x / 12), "o", color=VE)
    ax.set_title("Crecimiento exponencial del cultivo bacteriano", loc="left")
    ax.set_xlabel("Tiempo (h)")
    ax.set_ylabel("Concentración (UFC/ml, escala logarítmica)")
    return pie(fig, "Fuente: Laboratorio de Microbiología, ensayo 7, una réplica")


def hes_tiempo_verdadero():
    x = [1980, 1990, 2000, 2010, 2015, 2018, 2020, 2021, 2022, 2023]
    y = [4.1, 6.0, 9.3, 14.0, 16.1, 17.5, 18.3, 18.8, 19.2, 19.6]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, y, ls=":", marker="o", color=VE)
    ax.set_xticks(range(1980, 2024, 10))
    ax.set_ylim(0, 22)
    ax.set_title("Deuda por habitante de la comarca", loc="left")
    ax.set_xlabel("Año (los puntos son los años con cuentas cerradas)")
    ax.set_ylabel("Deuda (miles de euros por habitante)")
    return pie(fig, "Fuente: Intervención General, cuentas de la comarca")


def hes_media_movil():
    r = np.random.default_rng(70)
    t = pd.date_range("2024-01-01", periods=120)
    s = pd.Series(40 + 15 * np.sin(np.arange(120) / 20) + r.normal(0, 6, 120), index=t)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(s, ".", color="#777777", label="Dato diario")
    ax.plot(s.rolling(7, center=True).mean(), color=AZ, lw=2.2, label="Media móvil de 7 días")
    ax.set_ylim(0, 80)
    ax.set_title("Urgencias por gripe en el hospital comarcal, 2024", loc="left")
    ax.set_xlabel("Fecha")
    ax.set_ylabel("Urgencias (pacientes por día)")
    ax.legend(ncol=2, loc="lower left")
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m/%Y"))
    return pie(fig, "Fuente: Vigilancia Epidemiológica"), s.to_frame("urgencias")


def hes_intervalo():
    x = np.arange(2015, 2025)
    y = 24 + .6 * (x - 2015)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.fill_between(x, y - 2.1, y + 2.1, color=AZ, alpha=.25, label="Intervalo de confianza del 95 %")
    ax.plot(x, y, color=AZ, lw=2, label="Estimación")
    ax.set_ylim(0, 36)
    ax.set_title("Personas que practican deporte cada semana", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Población adulta (%)")
    ax.legend(loc="lower right")
    return pie(fig, "Fuente: encuesta de hábitos deportivos, unas 1.600 entrevistas al año")


def hes_densidad():
    r = np.random.default_rng(41)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.hist(r.gamma(2.2, 14, 900), bins=[0, 10, 20, 30, 45, 60, 90, 160], density=True, color=AZ, edgecolor="white")
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=1))
    ax.set_title("Duración del trayecto al trabajo de 900 empleados", loc="left")
    ax.set_xlabel("Duración (min)")
    ax.set_ylabel("Densidad (% de empleados por minuto)")
    return pie(fig, "Fuente: encuesta de movilidad; clases desiguales, el área da la proporción")


def hes_paneles_iguales():
    x = np.arange(2015, 2025)
    fig, axs = plt.subplots(1, 3, figsize=(9, 4), sharey=True)
    for ax, n, b in zip(axs, ("Norte", "Centro", "Sur"), (22, 48, 95)):
        ax.plot(x, b + 3 * np.sin(x), "o-", color=AZ, ms=4)
        ax.set_title(n, fontsize=11)
        ax.set_xlabel("Año")
        ax.set_xticks([2015, 2019, 2023])
        ax.set_ylim(0, 110)
    axs[0].set_ylabel("Ingresos hospitalarios (miles)")
    fig.suptitle("Ingresos hospitalarios por zona, misma escala")
    return pie(fig, "Fuente: Servicio de Salud, conjunto mínimo de datos")


def hes_acumulado():
    d = pd.DataFrame({"2024": np.cumsum([38, 22, 61, 40, 35, 8, 1, 3, 27, 66, 52, 44]),
                      "Media 1991–2020": np.cumsum([45, 40, 38, 48, 40, 20, 6, 9, 30, 55, 60, 55])}, index=range(12))
    ax = d.plot(figsize=(7.5, 4.5), color=[AZ, NE], style=["-", "--"], lw=2)
    ax.set_xticks(range(12), MES)
    ax.set_ylim(0, 480)
    ax.set_title("Lluvia acumulada desde el 1 de enero: 2024, por debajo de la media", loc="left", fontsize=11)
    ax.set_xlabel("Mes")
    ax.set_ylabel("Lluvia acumulada (mm)")
    ax.legend(title="Periodo")
    return pie(ax.figure, "Fuente: pluviómetro del observatorio provincial"), d


def hes_muchas_grises():
    r = np.random.default_rng(80)
    x = np.arange(2008, 2025)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    for i in range(17):
        ax.plot(x, 18 + r.normal(0, .7, x.size).cumsum(), color="#8c8c8c", lw=.9, label="Otras comunidades" if not i else None)
    ax.plot(x, 15 - .25 * (x - 2008), color=NA, lw=3, label="Nuestra comunidad")
    ax.set_ylim(0, 28)
    ax.set_title("Abandono escolar: nuestra comunidad baja", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Abandono escolar (% de 18 a 24 años)")
    ax.legend(loc="lower left")
    return pie(fig, "Fuente: Ministerio de Educación, encuesta de población activa")


def hes_pendiente():
    fig, ax = plt.subplots(figsize=(6.5, 5))
    for n, a, b, c in (("Bicicleta", 6, 17, VE), ("Coche", 52, 38, NA), ("Autobús", 24, 27, AZ)):
        ax.plot([0, 1], [a, b], "o-", color=c, lw=2)
        ax.text(-.05, a, f"{n} {a} %", ha="right", va="center")
        ax.text(1.05, b, f"{b} %", va="center")
    ax.set_xlim(-.6, 1.3)
    ax.set_ylim(0, 60)
    ax.set_xticks([0, 1], ["2014", "2024"])
    ax.set_title("El coche pierde terreno en los desplazamientos", loc="left")
    ax.set_xlabel("Año de la encuesta")
    ax.set_ylabel("Desplazamientos (%)")
    return pie(fig, "Fuente: encuesta de movilidad del área metropolitana")


def hes_cajas():
    r = np.random.default_rng(90)
    d = pd.DataFrame({"Tratamiento": np.repeat(["Control", "Dosis baja", "Dosis media", "Dosis alta"], 40),
                      "mmHg": np.concatenate([r.normal(m, 8, 40) for m in (142, 138, 131, 127)])})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.boxplot(data=d, x="Tratamiento", y="mmHg", color="#9ecae1", ax=ax)
    ax.set_title("Presión sistólica tras ocho semanas, por dosis", loc="left")
    ax.set_xlabel("Grupo (40 pacientes cada uno)")
    ax.set_ylabel("Presión sistólica (mmHg)")
    return pie(fig, "Fuente: ensayo clínico; caja: cuartiles, bigotes: 1,5 × RIC"), d


def hes_apiladas():
    d = pd.DataFrame({"Primaria": [420, 410, 395, 380], "Secundaria": [310, 322, 330, 335], "Bachillerato": [140, 145, 150, 158]},
                     index=["2021", "2022", "2023", "2024"])
    ax = d.plot.bar(stacked=True, figsize=(7.5, 4.5), color=[AZ, "#E69F00", "#56B4E9"], rot=0)
    ax.set_ylim(0, 1100)
    ax.yaxis.set_major_formatter(punto)
    ax.set_title("Alumnado del centro por etapa", loc="left")
    ax.set_xlabel("Curso que empieza en")
    ax.set_ylabel("Alumnos (número)")
    ax.legend(ncol=3, loc="upper center", title="Etapa")
    return pie(ax.figure, "Fuente: secretaría del centro, matrícula de septiembre"), d


# ======================================================================= HONEST, German
def hde_balken():
    s = pd.Series({"Berlin": 61, "Bremen": 52, "Hamburg": 47, "Hessen": 41, "Sachsen": 29, "Bayern": 18}).sort_values()
    ax = s.plot.barh(figsize=(7.5, 4.5), color=AZ)
    ax.set_title("Ganztagsplätze je 100 Grundschulkinder, 2024", loc="left")
    ax.set_xlabel("Plätze je 100 Kinder")
    ax.set_ylabel("Bundesland")
    return pie(ax.figure, "Quelle: Kultusministerkonferenz, Schulstatistik"), s.to_frame("plaetze")


def hde_nord_sued():
    n = ["Flensburg", "Hamburg", "Hannover", "Kassel", "Würzburg", "Ulm", "Kempten"]
    v = [612, 655, 640, 668, 745, 790, 1270]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.barh(n, v, color=VE)
    ax.invert_yaxis()
    ax.xaxis.set_major_formatter(punto)
    ax.set_title("Jahresniederschlag, Städte von Nord nach Süd geordnet", loc="left")
    ax.set_xlabel("Niederschlag (mm pro Jahr)")
    ax.set_ylabel("Stadt (von Nord nach Süd)")
    return pie(fig, "Quelle: Wetterdienst, Mittel 1991–2020 (gerundet)")


def hde_zwei_tafeln():
    x = np.arange(2016, 2024)
    fig, (a, b) = plt.subplots(2, 1, figsize=(7.5, 5.6), sharex=True)
    a.plot(x, [102, 110, 118, 121, 130, 137, 141, 150], "o-", color=AZ)
    b.plot(x, [8.1, 8.3, 8.5, 8.4, 8.9, 9.1, 9.2, 9.6], "s-", color=NA)
    a.set_ylim(0, 170)
    b.set_ylim(0, 11)
    a.set_ylabel("Storchenpaare\n(Anzahl)")
    b.set_ylabel("Geburten\n(Tausend)")
    b.set_xlabel("Jahr")
    fig.suptitle("Storchenpaare und Geburten: zwei getrennte Größen")
    return pie(fig, "Quelle: Naturschutzbund, Statistisches Amt")


def hde_hrd():
    r = np.random.default_rng(101)
    bv = r.uniform(-.1, 1.6, 250)
    fig, ax = plt.subplots(figsize=(6.5, 5.5))
    ax.scatter(bv, 6 * bv + .5 + r.normal(0, .5, 250), s=10, color=AZ, alpha=.6)
    ax.invert_yaxis()
    ax.set_title("Farben-Helligkeits-Diagramm des Sternhaufens M 67", loc="left")
    ax.set_xlabel("Farbindex B–V (mag)")
    ax.set_ylabel("Absolute Helligkeit (mag, hell ist oben)")
    return pie(fig, "Quelle: Schulsternwarte, Messreihe Winter 2024")


def hde_ir():
    k = np.linspace(4000, 500, 800)
    y = 97 - 55 * np.exp(-((k - 1715) / 25) ** 2) - 35 * np.exp(-((k - 2950) / 60) ** 2) - 30 * np.exp(-((k - 1220) / 30) ** 2)
    fig = Figure(figsize=(7.5, 4.5))
    ax = fig.subplots()
    ax.plot(k, y, color=NE, lw=1.2)
    ax.set_xlim(4000, 500)
    ax.set_ylim(0, 100)
    ax.set_title("IR-Spektrum von Aceton", loc="left")
    ax.set_xlabel("Wellenzahl (cm⁻¹)")
    ax.set_ylabel("Transmission (%)")
    return pie(fig, "Quelle: Chemisches Labor, FTIR-Gerät, 800 Messpunkte")


def hde_luecke_gestrichelt():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(range(2001, 2006), [71, 68, 64, 66, 60], "o-", color=VE, label="gezählt")
    ax.plot(range(2013, 2019), [41, 40, 42, 38, 37, 35], "o-", color=VE)
    ax.plot([2005, 2013], [60, 41], ":", color="#666666", label="keine Zählung (2006–2012)")
    ax.set_ylim(0, 80)
    ax.set_xticks(range(2002, 2019, 4))
    ax.set_title("Kiebitze im Moorgebiet, 2001–2018", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Brutpaare (Anzahl)")
    ax.legend()
    return pie(fig, "Quelle: Vogelwarte; von 2006 bis 2012 wurde nicht gezählt")


def hde_kaum_veraendert():
    x = np.arange(2015, 2025).astype(str)
    v = [412, 418, 409, 421, 430, 401, 415, 428, 421, 416]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(x, v, color=AZ)
    ax.set_title("Fahrradunfälle: seit 2015 nicht verdoppelt, sondern fast gleich", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Unfälle (Anzahl)")
    return pie(fig, "Quelle: Polizeidirektion, Verkehrsunfallstatistik")


def hde_ecdf():
    r = np.random.default_rng(110)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.ecdfplot(x=r.gamma(3, 9, 400), color=AZ, ax=ax, stat="percent")
    ax.set_title("Wartezeit in der Notaufnahme, 400 Personen", loc="left")
    ax.set_xlabel("Wartezeit (min)")
    ax.set_ylabel("Anteil mit höchstens dieser Wartezeit (%)")
    return pie(fig, "Quelle: Klinikum Süd, Aufnahmeprotokoll März 2025")


def hde_histogramm():
    r = np.random.default_rng(111)
    d = pd.DataFrame({"Zeit": r.normal(255, 28, 600)})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    d["Zeit"].plot.hist(bins=np.arange(160, 361, 10), ax=ax, color=AZ, edgecolor="white")
    ax.set_title("Zielzeiten beim Stadtmarathon", loc="left")
    ax.set_xlabel("Zielzeit (min)")
    ax.set_ylabel("Läuferinnen und Läufer (Anzahl)")
    return pie(fig, "Quelle: Sportredaktion, Zeitmessung vom 27. April 2025"), d


def hde_likert():
    fr = ["Kantine", "Sportplatz", "Bibliothek"]
    t = np.array([[8, 22, 20, 35, 15], [5, 15, 18, 40, 22], [3, 9, 14, 46, 28]])
    n = ["sehr schlecht", "schlecht", "mittel", "gut", "sehr gut"]
    cs = ["#b35806", "#f1a340", "#cccccc", "#998ec3", "#542788"]
    fig, ax = plt.subplots(figsize=(8.5, 4.2))
    left = -(t[:, 0] + t[:, 1] + t[:, 2] / 2)
    for j in range(5):
        ax.barh(fr, t[:, j], left=left, color=cs[j], label=n[j])
        left = left + t[:, j]
    ax.axvline(0, color=NE, lw=1)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_title("Wie bewerten Schülerinnen und Schüler ihre Schule?", loc="left")
    ax.set_xlabel("Anteil der Antworten (%), links negativ, rechts positiv")
    ax.set_ylabel("Bereich")
    ax.legend(ncol=5, loc="upper center", bbox_to_anchor=(.5, -.2), fontsize=9)
    return pie(fig, "Quelle: Schülerbefragung, 540 Antworten")


def hde_pyramide():
    a = ["0–19", "20–39", "40–59", "60–79", "80+"]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.barh(a, [-9.4, -12.1, -13.8, -10.2, -2.6], color=AZ, label="Männer")
    ax.barh(a, [8.9, 11.8, 14.0, 11.4, 4.5], color=NA, label="Frauen")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_title("Bevölkerung der Stadt nach Alter und Geschlecht, 2024", loc="left")
    ax.set_xlabel("Personen (Tausend)")
    ax.set_ylabel("Alter (Jahre)")
    ax.legend()
    return pie(fig, "Quelle: Einwohnermelderegister, 31. Dezember 2024")


def hde_grenzwerte():
    X, Y = np.meshgrid(np.linspace(0, 12, 70), np.linspace(0, 8, 50))
    Z = 8 + 62 * np.exp(-((X - 5) ** 2 + (Y - 4) ** 2) / 8)
    lv = [0, 10, 20, 30, 40, 50, 60, 80]
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    m = ax.contourf(X, Y, Z, levels=lv, cmap="YlOrBr")
    c = ax.contour(X, Y, Z, levels=[40], colors="black")
    ax.clabel(c, fmt="Grenzwert 40", fontsize=10)
    fig.colorbar(m, ax=ax, label="NO₂-Konzentration (µg/m³)")
    ax.set_title("Modellierte NO₂-Belastung um die Kreuzung, Jahresmittel 2024", loc="left", fontsize=11)
    ax.set_xlabel("Ost-West-Abstand (100 m)")
    ax.set_ylabel("Nord-Süd-Abstand (100 m)")
    return pie(fig, "Quelle: Umweltamt, Ausbreitungsrechnung; EU-Grenzwert 40 µg/m³")


def hde_windrichtung():
    X, Y = np.meshgrid(np.linspace(-5, 5, 80), np.linspace(-4, 4, 60))
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    m = ax.pcolormesh(X, Y, np.degrees(np.arctan2(X, Y)) % 360, cmap="twilight", vmin=0, vmax=360, shading="auto")
    cb = fig.colorbar(m, ax=ax, label="Windrichtung (Grad, 0 = Nord)")
    cb.set_ticks([0, 90, 180, 270, 360])
    ax.set_title("Windrichtung im Wirbelversuch, zyklische Farbskala", loc="left")
    ax.set_xlabel("x (m)")
    ax.set_ylabel("y (m)")
    return pie(fig, "Quelle: Strömungslabor, Versuch 18, Januar 2025")


def hde_anteile():
    x = np.arange(2010, 2025)
    w = np.linspace(12, 34, 15)
    s = np.linspace(4, 19, 15)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.stackplot(x, 100 - w - s, w, s, labels=["Übrige", "Wind", "Solar"], colors=["#8a8a8a", AZ, "#E69F00"])
    ax.set_ylim(0, 100)
    ax.set_xlim(2010, 2024)
    ax.set_title("Wind- und Solarstrom gewinnen Anteile", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Anteil an der Stromerzeugung (%)")
    ax.legend(loc="lower left", title="Energieträger")
    return pie(fig, "Quelle: Netzagentur, Bruttostromerzeugung")


def hde_klassenstufe():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(range(5, 11), [152, 158, 163, 168, 172, 175], "o-", color=AZ, label="Jungen")
    ax.plot(range(5, 11), [151, 157, 161, 163, 165, 166], "s--", color=NA, label="Mädchen")
    ax.set_title("Mittlere Körpergröße nach Klassenstufe", loc="left")
    ax.set_xlabel("Klassenstufe (5 bis 10)")
    ax.set_ylabel("Körpergröße (cm)")
    ax.set_ylim(140, 180)
    ax.legend()
    return pie(fig, "Quelle: schulärztliche Untersuchung, 612 Kinder")


def hde_rekord():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.step([1980, 1986, 1993, 2001, 2008, 2019, 2024], [54.8, 53.9, 53.1, 52.6, 51.4, 50.9, 50.9], where="post", color=NA, lw=2)
    ax.set_ylim(48, 56)
    ax.yaxis.set_major_formatter(coma)
    ax.set_title("Vereinsrekord über 100 m Freistil wird immer schneller", loc="left")
    ax.set_xlabel("Jahr des Rekords")
    ax.set_ylabel("Zeit (s); Achse beginnt bei 48 s")
    return pie(fig, "Quelle: Schwimmverein Delphin, Rekordliste")


def hde_wochentage():
    d = pd.DataFrame({"Tag": ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"], "Fahrten": [12.4, 13.1, 13.0, 12.9, 11.2, 6.1, 4.3]})
    p = so.Plot(d, x="Tag", y="Fahrten").add(so.Bar(color=VE, alpha=1))
    fig = plt.figure(figsize=(7.5, 4.5))
    p.on(fig).plot()
    ax = fig.axes[0]
    ax.set_title("Fahrten auf der Radbrücke nach Wochentag", loc="left")
    ax.set_xlabel("Wochentag")
    ax.set_ylabel("Fahrten (Tausend pro Tag)")
    return pie(fig, "Quelle: Zählstelle Radbrücke, Mittel Mai 2025"), d


def hde_saison():
    m = ["Aug", "Sep", "Okt", "Nov", "Dez", "Jan", "Feb", "Mär", "Apr", "Mai"]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(m, [41, 44, 39, 43, 48, 30, 45, 46, 52, 58], color=AZ)
    ax.set_title("Zuschauer je Heimspiel, Saison August 2024 bis Mai 2025", loc="left")
    ax.set_xlabel("Monat der Saison (August bis Mai)")
    ax.set_ylabel("Zuschauer (Hundert pro Spiel)")
    return pie(fig, "Quelle: Sportredaktion, Spielberichte")


def hde_fehlerbalken():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.errorbar([0, 10, 20, 30, 40], [2.1, 3.4, 4.9, 5.6, 5.9], yerr=[.3, .4, .35, .5, .6], fmt="o", color=AZ, capsize=4,
                label="Mittelwert ± 1 Standardabweichung (n = 12)")
    ax.set_ylim(0, 7.5)
    ax.set_title("Wuchshöhe nach Düngermenge im Gewächshaus", loc="left")
    ax.set_xlabel("Düngermenge (g/m²)")
    ax.set_ylabel("Wuchshöhe (cm)")
    ax.legend(loc="lower right")
    return pie(fig, "Quelle: Pflanzenlabor der Hochschule, Versuchsreihe C")


def hde_regression():
    r = np.random.default_rng(120)
    d = pd.DataFrame({"flaeche": r.uniform(25, 130, 70)})
    d["miete"] = 120 + 11.5 * d.flaeche + r.normal(0, 110, 70)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.regplot(data=d, x="flaeche", y="miete", ax=ax, n_boot=60, seed=1, scatter_kws=dict(color=AZ, s=22), line_kws=dict(color=NA))
    ax.set_ylim(0, 2000)
    ax.yaxis.set_major_formatter(punto)
    ax.set_title("Wohnfläche und Kaltmiete von 70 Anzeigen", loc="left")
    ax.set_xlabel("Wohnfläche (m²)")
    ax.set_ylabel("Kaltmiete (Euro pro Monat)")
    return pie(fig, "Quelle: Lokalzeitung, Februar 2025; Band: 95-%-Konfidenzintervall der Geraden"), d


def hde_kreise_flaeche():
    n = ["Bremen", "Kiel", "Mainz", "Berlin"]
    v = np.array([120, 240, 360, 720])
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.scatter(range(4), [1] * 4, s=v * 11, color="#56B4E9", edgecolor=NE)
    for i, k in enumerate(v):
        ax.text(i, 1, f"{k}", ha="center", va="center", fontsize=11)
    ax.set_xticks(range(4), n)
    ax.set_yticks([])
    ax.set_xlim(-.7, 3.9)
    ax.set_title("Besucher der Museumsnacht (in Tausend, Kreisfläche = Besucher)", loc="left")
    ax.set_xlabel("Stadt (Zahl im Kreis: Tausend Besucher)")
    return pie(fig, "Quelle: Museumsverbund, Zählung vom 24. August 2024")


def hde_prognose():
    x = np.arange(2010, 2025)
    f = np.arange(2024, 2035)
    y = 310 + 2.2 * (x - 2010)
    z = y[-1] + 1.8 * (f - 2024)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, y, color=AZ, lw=2, label="Bestand")
    ax.plot(f, z, "--", color=AZ, lw=2, label="Vorausberechnung")
    ax.fill_between(f, z - 1.5 * (f - 2024), z + 1.5 * (f - 2024), color=AZ, alpha=.2, label="Spanne zwischen unterer und oberer Variante")
    ax.set_ylim(0, 420)
    ax.set_title("Einwohnerzahl der Stadt und Vorausberechnung bis 2034", loc="left")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Einwohner (Tausend)")
    ax.legend(loc="lower left")
    return pie(fig, "Quelle: Amt für Statistik, Bevölkerungsvorausberechnung 2025")


def hde_fieber():
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(range(0, 49, 6), [36.8, 37.4, 38.6, 39.1, 38.9, 38.1, 37.5, 37.1, 36.9], "o-", color=NA)
    ax.axhline(38, ls="--", color="#555555", lw=1)
    ax.text(36, 38.05, "Fiebergrenze 38 °C")
    ax.set_ylim(36, 40)
    ax.set_xticks(range(0, 49, 12))
    ax.set_title("Körpertemperatur nach der Impfung, eine Person", loc="left")
    ax.set_xlabel("Zeit seit der Impfung (h)")
    ax.set_ylabel("Körpertemperatur (°C)")
    return pie(fig, "Quelle: Studienzentrum, Tagebuch Teilnehmer 17")


def hde_wasserfall():
    n = ["Haushalt\n2024", "Steuern", "Zuweisungen", "Personal", "Bauten", "Haushalt\n2025"]
    h = [84, 6, 3, -5, -7, 81]
    b = [0, 84, 90, 88, 81, 0]
    fig, ax = plt.subplots(figsize=(8, 4.5))
    bars = ax.bar(n, np.abs(h), bottom=b, color=["#666666", AZ, AZ, NA, NA, "#666666"])
    ax.bar_label(bars, labels=["84", "+6", "+3", "−5", "−7", "81"], padding=2)
    ax.set_ylim(0, 105)
    ax.set_title("Vom Haushalt 2024 zum Haushalt 2025 der Gemeinde", loc="left")
    ax.set_xlabel("Posten (blau: Plus, orange: Minus)")
    ax.set_ylabel("Saldo (Mio. Euro)")
    return pie(fig, "Quelle: Kämmerei, Haushaltsplan 2025")


def hde_spannweite():
    lo = np.array([-9, -8, -4, 0, 4, 8, 10, 10, 6, 2, -3, -7])
    hi = np.array([11, 13, 19, 24, 28, 32, 35, 34, 29, 22, 16, 12])
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.bar(MON, hi - lo, bottom=lo, color=AZ, width=.6)
    ax.axhline(0, color=NE, lw=.8)
    ax.set_title("Spanne zwischen tiefster und höchster Temperatur, 2024", loc="left")
    ax.set_xlabel("Monat")
    ax.set_ylabel("Temperatur (°C, vom Minimum bis zum Maximum)")
    return pie(fig, "Quelle: Wetterdienst, Station Magdeburg")


LIARS = [
    ("es_rango_mar", es_rango_mar, "axis-range"), ("es_hueco", es_hueco, "bridged-gap"),
    ("es_daltonismo", es_daltonismo, "colour-blind"), ("es_doble_eje", es_doble_eje, "dual-axis"),
    ("es_invertido", es_invertido, "inverted-axis"), ("es_linea_categorias", es_linea_categorias, "line-over-categories"),
    ("es_alturas_falsas", es_alturas_falsas, "misrepresentation"), ("es_sin_fuente", es_sin_fuente, "missing-source"),
    ("es_sin_unidad", es_sin_unidad, "missing-unit"), ("es_sobrecarga", es_sobrecarga, "overplotting"),
    ("es_tarta_138", es_tarta_138, "pie-misuse"), ("es_arcoiris", es_arcoiris, "rainbow-colormap"),
    ("es_suavizada", es_suavizada, "smoothed-line"), ("es_titulo_falso", es_titulo_falso, "title-contradicts-data"),
    ("es_barras_cortadas", es_barras_cortadas, "truncated-bars"), ("es_marcas_desiguales", es_marcas_desiguales, "uneven-ticks"),
    ("es_meses_desordenados", es_meses_desordenados, "unordered-time"), ("es_periodo_parcial", es_periodo_parcial, "partial-period"),
    ("es_ordinal_revuelto", es_ordinal_revuelto, "shuffled-ordinal"), ("es_paneles", es_paneles, "panels-on-different-scales"),
    ("es_medias_apiladas", es_medias_apiladas, "stacked-averages"), ("es_sin_normalizar", es_sin_normalizar, "unnormalised-comparison"),
    ("es_falsa_precision", es_falsa_precision, "false-precision"),
    ("de_achse_eng", de_achse_eng, "axis-range"), ("de_wenige_klassen", de_wenige_klassen, "discretised-continuous"),
    ("de_divergent_schief", de_divergent_schief, "diverging-off-centre"), ("de_zwei_achsen", de_zwei_achsen, "dual-axis"),
    ("de_scheingenauigkeit", de_scheingenauigkeit, "false-precision"), ("de_umgekehrt", de_umgekehrt, "inverted-axis"),
    ("de_schwacher_kontrast", de_schwacher_kontrast, "low-contrast"), ("de_kreise_radius", de_kreise_radius, "misrepresentation"),
    ("de_ohne_titel", de_ohne_titel, "missing-title"), ("de_ohne_achsenname", de_ohne_achsenname, "missing-axis-label"),
    ("de_ohne_einheit", de_ohne_einheit, "missing-unit"), ("de_torte_viele", de_torte_viele, "pie-misuse"),
    ("de_kleine_schrift", de_kleine_schrift, "small-text"), ("de_dreid", de_dreid, "three-d"),
    ("de_titel_falsch", de_titel_falsch, "title-contradicts-data"), ("de_zu_viele", de_zu_viele, "too-many-series"),
    ("de_abgeschnitten", de_abgeschnitten, "truncated-bars"), ("de_ungleiche_klassen", de_ungleiche_klassen, "uneven-bins"),
    ("de_intervall_unerklaert", de_intervall_unerklaert, "unexplained-interval"), ("de_zeit_ungeordnet", de_zeit_ungeordnet, "unordered-time"),
    ("de_unsortiert", de_unsortiert, "unsorted-bars"), ("de_kumuliert", de_kumuliert, "cumulative-as-growth"),
    ("de_basisjahr", de_basisjahr, "base-year-picked"), ("de_tafeln", de_tafeln, "panels-on-different-scales"),
    ("de_marken_ungleich", de_marken_ungleich, "uneven-ticks"), ("de_luecke", de_luecke, "bridged-gap"),
    ("de_teilmonat", de_teilmonat, "partial-period"), ("de_noten_gemischt", de_noten_gemischt, "shuffled-ordinal"),
]

HONEST = [(n, f) for n, f in list(globals().items()) if n.startswith(("hes_", "hde_")) and callable(f)]
