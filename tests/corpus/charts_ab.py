"""Charts by a cartographer and data journalist (mostly Spanish and German desks): 46 liars, 50 honest ones."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.patches import Circle, Patch, Rectangle

BL, OR, VE, GR, PU, SK, NO = "#0072B2", "#D55E00", "#009E73", "#777777", "#AA4488", "#56B4E9", "#222222"
LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def new(w=7.4, h=4.4):
    return plt.subplots(figsize=(w, h))


def end(fig, source, top=1.0):
    for ax in fig.axes:
        if ax.name == "rectilinear":
            ax.spines["top"].set_visible(False)
    fig.tight_layout(rect=(0, .06, 1, top))
    fig.text(.01, .015, source, fontsize=9, color="#444444")
    return fig


def rng(s):
    return np.random.default_rng(s)


MES = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
MON = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]


# ─────────────────────────────────────────── mentirosas ───────────────────────────────────────────

@liar("truncated-bars")
def es_participacion_recortada():
    s = pd.Series({"Lugo": 68.9, "Ourense": 66.4, "A Coruña": 70.2, "Pontevedra": 69.5})
    fig, ax = new()
    s.plot.bar(ax=ax, color=BL, rot=0)
    ax.set_ylim(65, 71)
    ax.set(title="Participación en las autonómicas de 2024", ylabel="Participación (% del censo)", xlabel="Provincia")
    return end(fig, "Fuente: junta electoral (datos inventados)")


@liar("inverted-axis")
def es_homicidios_boca_abajo():
    fig, ax = new()
    y = np.arange(2008, 2024)
    v = np.array([610, 590, 575, 560, 520, 515, 500, 540, 610, 680, 720, 760, 740, 790, 830, 861])
    ax.fill_between(y, v, color="#b2182b", alpha=.9)
    ax.set_ylim(1000, 0)
    ax.set(title="Homicidios con arma de fuego", xlabel="Año", ylabel="Víctimas por año")
    return end(fig, "Fuente: ministerio del interior (inventado)")


@liar("dual-axis")
def es_helados_y_robos():
    fig, ax = new()
    x = np.arange(12)
    ax.plot(x, [2, 2, 3, 5, 8, 12, 15, 15, 9, 5, 3, 2], color=BL, marker="o", label="helados")
    ax.set_ylabel("Helados vendidos (miles)")
    b = ax.twinx()
    b.plot(x, [410, 412, 420, 438, 455, 480, 497, 495, 462, 440, 420, 411], color=OR, marker="s", label="robos")
    b.set_ylabel("Robos denunciados")
    ax.set_xticks(x, MES)
    ax.set(title="Helados y robos, mes a mes, 2023", xlabel="Mes")
    fig.legend(loc="upper left", bbox_to_anchor=(.12, .88))
    return end(fig, "Fuente: cámara de comercio y policía local (inventado)")


@liar("uneven-ticks")
def es_decadas_y_anos_iguales():
    fig, ax = new()
    y = ["1970", "1980", "1990", "2000", "2010", "2020", "2021", "2022", "2023"]
    ax.plot(range(9), [3.1, 4.0, 4.7, 5.9, 7.1, 8.0, 8.3, 8.5, 8.9], marker="o", color=BL)
    ax.set_xticks(range(9), y)
    ax.set_ylim(0, 10)
    ax.set(title="Visitantes del parque natural", xlabel="Año", ylabel="Visitantes (millones)")
    return end(fig, "Fuente: patronato del parque (inventado)")


@liar("uneven-bins")
def es_edades_desiguales():
    a = np.r_[rng(1).normal(38, 14, 1500), rng(2).uniform(0, 90, 700)].clip(0, 89)
    fig, ax = new()
    ax.hist(a, bins=[0, 5, 10, 18, 30, 65, 90], color=SK, edgecolor="white")
    ax.set(title="Pacientes atendidos en urgencias según su edad, 2023", xlabel="Edad (años)", ylabel="Número de pacientes")
    return end(fig, "Fuente: hospital comarcal (inventado)")


@liar("title-contradicts-data")
def es_titulo_sube_y_baja():
    fig, ax = new()
    y = np.arange(2012, 2025)
    ax.plot(y, 14.8 - .42 * (y - 2012) + rng(3).normal(0, .12, 13), color=BL, lw=2)
    ax.set_ylim(0, 16)
    ax.set(title="El abandono escolar aumenta sin parar desde 2012", xlabel="Año", ylabel="Abandono escolar (% de 18 a 24 años)")
    return end(fig, "Fuente: estadística educativa (inventada)")


@liar("cumulative-as-growth")
def es_usuarios_acumulados():
    n = np.array([820, 790, 740, 700, 640, 600, 560, 500, 450, 430, 390, 350])
    fig, ax = new()
    ax.plot(range(12), n.cumsum(), color=VE, marker="o")
    ax.set_xticks(range(12), MES)
    ax.set_ylim(0, 7500)
    ax.set(title="Cada mes más altas: la aplicación no para de crecer en 2023", xlabel="Mes", ylabel="Altas acumuladas")
    return end(fig, "Fuente: la empresa (inventado)")


@liar("partial-period")
def es_ano_sin_terminar():
    d = pd.DataFrame({"año": range(2016, 2025), "casos": [412, 398, 430, 441, 380, 402, 425, 433, 171]})
    fig, ax = new()
    sns.barplot(d, x="año", y="casos", color=BL, ax=ax)
    ax.set(title="Rescates de montaña por año", ylabel="Rescates", xlabel="Año")
    return end(fig, "Fuente: grupo de rescate, datos hasta el 31 de mayo de 2024")


@liar("pie-misuse")
def es_tarta_que_suma_de_mas():
    fig, ax = new(6.4, 4.8)
    ax.pie([63, 58, 41, 27], labels=["Trabajo 63 %", "Vivienda 58 %", "Sanidad 41 %", "Clima 27 %"], colors=[BL, "#E69F00", VE, PU])
    ax.set_title("¿Qué le preocupa? (varias respuestas posibles), 2024")
    return end(fig, "Fuente: barómetro inventado, 1 200 entrevistas")


@liar("misrepresentation")
def es_barriles_por_lado():
    fig, ax = new(7.6, 4.6)
    x = 0
    for y, v in (("2003", 20), ("2013", 40), ("2023", 80)):
        ax.add_patch(Circle((x + v / 2, v / 2), v / 2, color=OR))
        ax.text(x + v / 2, v / 2, f"{y}\n{v} M€", ha="center", va="center", color="black")
        x += v + 14
    ax.set_xlim(-5, x)
    ax.set_ylim(-3, 90)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Exportaciones de aceite de la comarca")
    return end(fig, "Fuente: cooperativa (inventado)")


@liar("three-d")
def es_barras_en_relieve():
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    v = [34, 51, 27, 44, 39]
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), .6, .6, v, color=BL)
    ax.set_xticks(np.arange(5) + .3, ["lun", "mar", "mié", "jue", "vie"])
    ax.set_yticks([])
    ax.set_zlabel("Reservas")
    ax.set_title("Reservas de la semana 22 de 2024")
    fig.text(.01, .015, "Fuente: oficina de turismo (inventado)", fontsize=9)
    return fig


@liar("stacked-averages")
def es_salarios_medios_apilados():
    d = pd.DataFrame({"Mujeres": [21.4, 24.8, 19.9], "Hombres": [25.6, 28.1, 23.2]}, index=["Industria", "Finanzas", "Comercio"])
    fig, ax = new()
    d.plot.bar(stacked=True, ax=ax, color=[PU, BL], rot=0)
    ax.set(title="Salario medio por sector, 2022", ylabel="Salario medio anual (miles de €)", xlabel="Sector")
    return end(fig, "Fuente: encuesta de estructura salarial (inventada)")


@liar("panels-on-different-scales")
def es_tres_ciudades_tres_ejes():
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.9))
    for ax, c, m in zip(axes, ("Teruel", "Huesca", "Zaragoza"), (40, 130, 900)):
        ax.bar(range(2019, 2024), m * (1 + .1 * rng(int(m)).random(5)).round(2), color=BL)
        ax.set(title=c, xlabel="Año", ylabel="Compraventas")
    fig.suptitle("Compraventas de viviendas en las tres capitales")
    return end(fig, "Fuente: registradores (inventado)", .96)


@liar("unordered-time")
def es_meses_por_abecedario():
    s = pd.Series([31, 28, 44, 52, 60, 71, 90, 95, 66, 48, 35, 33], index=MES).sort_index()
    fig, ax = new()
    ax.plot(s.index, s.values, marker="o", color=BL)
    ax.set_ylim(0, 100)
    ax.set(title="Ocupación hotelera mensual, 2023", xlabel="Mes", ylabel="Ocupación (% de plazas)")
    return end(fig, "Fuente: asociación hotelera (inventado)")


@liar("shuffled-ordinal")
def es_satisfaccion_revuelta():
    s = pd.Series({"satisfecho": 38, "muy insatisfecho": 9, "neutro": 21, "muy satisfecho": 18, "insatisfecho": 14})
    fig, ax = new()
    ax.bar(s.index, s.values, color=BL)
    ax.set(title="Satisfacción con el transporte público, 2024", ylabel="Respuestas (%)", xlabel="Opinión")
    return end(fig, "Fuente: encuesta municipal, 900 personas (inventada)")


@liar("line-over-categories")
def es_linea_entre_barrios():
    fig, ax = new()
    d = pd.DataFrame({"barrio": ["Triana", "Macarena", "Nervión", "Los Remedios", "Sur", "Este"], "renta": [14.2, 9.8, 17.1, 19.4, 8.1, 12.6]})
    sns.lineplot(d, x="barrio", y="renta", marker="o", ax=ax, color=OR)
    ax.set_ylim(0, 22)
    ax.set(title="Renta media por barrio, 2022", xlabel="Barrio", ylabel="Renta por persona (miles de €)")
    return end(fig, "Fuente: atlas de renta (inventado)")


@liar("unexplained-interval")
def es_sombra_sin_nombre():
    fig, ax = new()
    x = np.arange(2005, 2025)
    v = 21 + 6 * np.sin((x - 2005) / 5)
    ax.plot(x, v, color=BL, label="tasa")
    ax.fill_between(x, v - 2.3, v + 2.3, color=BL, alpha=.2)
    ax.set_ylim(0, 32)
    ax.set_xticks(range(2005, 2025, 5))
    ax.set(title="Jóvenes que fuman a diario", xlabel="Año", ylabel="Jóvenes (%)")
    return end(fig, "Fuente: encuesta escolar (inventada)")


@liar("bridged-gap")
def es_hueco_unido():
    y = np.array([1998, 1999, 2000, 2001, 2002, 2003, 2004, 2011, 2012, 2013, 2014, 2015, 2016])
    fig, ax = new()
    ax.plot(y, [88, 84, 86, 80, 79, 75, 74, 51, 52, 48, 47, 45, 46], "-", color=VE, lw=2)
    ax.set_ylim(0, 100)
    ax.set_xticks(range(1998, 2017, 3))
    ax.set(title="Parejas nidificantes de alondra ricotí", xlabel="Año", ylabel="Parejas")
    return end(fig, "Fuente: censo anual (inventado)")


# ─────────────────────────────────────────── Lügner ───────────────────────────────────────────

@liar("truncated-bars")
def de_krankenstand_abgeschnitten():
    d = pd.DataFrame({"land": ["Saarland", "Sachsen-Anhalt", "Hessen", "Bayern", "Hamburg"], "tage": [19.8, 19.5, 18.2, 17.4, 17.1]})
    fig, ax = new()
    sns.barplot(d, y="land", x="tage", color=BL, ax=ax)
    ax.set_xlim(16.5, 20)
    ax.set(title="Fehltage je Versicherten, 2023", xlabel="Krankheitstage im Jahr", ylabel="Land")
    return end(fig, "Quelle: Krankenkasse (erfunden)")


@liar("title-contradicts-data")
def de_verdoppelt_steht_da():
    fig, ax = new()
    ax.bar([str(y) for y in range(2017, 2025)], [412, 420, 431, 428, 440, 462, 471, 489], color=BL)
    ax.set(title="Zahl der Lastenräder hat sich seit 2017 verdoppelt", xlabel="Jahr", ylabel="Zugelassene Lastenräder")
    return end(fig, "Quelle: Stadtverwaltung (erfunden)")


@liar("dual-axis")
def de_storch_und_geburt():
    d = pd.DataFrame({"Störche": [120, 126, 131, 139, 150, 158, 171], "Geburten": [6810, 6850, 6890, 6960, 7050, 7110, 7230]}, index=range(2017, 2024))
    fig, ax = new()
    d.plot(secondary_y="Geburten", ax=ax, color=[BL, OR], marker="o")
    ax.set(title="Störche und Geburten im Landkreis", xlabel="Jahr", ylabel="Storchenpaare")
    ax.right_ax.set_ylabel("Geburten")
    return end(fig, "Quelle: Naturschutzbund und Standesämter (erfunden)")


@liar("pie-misuse")
def de_kuchen_aus_durchschnitten():
    fig, ax = new(6.4, 4.8)
    v = [4.2, 6.8, 3.1, 5.5]
    ax.pie(v, labels=[f"{n}\n{x} Tage".replace(".", ",") for n, x in zip(("Chirurgie", "Innere", "HNO", "Neurologie"), v)], colors=[BL, "#E69F00", VE, PU])
    ax.set_title("Mittlere Verweildauer je Abteilung, 2023")
    return end(fig, "Quelle: Klinikum (erfunden)")


@liar("rainbow-colormap")
def de_waermebild_jet():
    fig, ax = new(8, 4)
    z = 12 + 10 * np.outer(np.sin(np.linspace(0, 3, 24)), np.ones(30)) + rng(5).normal(0, 1, (24, 30))
    m = ax.imshow(z, cmap="jet", aspect="auto", origin="lower")
    fig.colorbar(m, ax=ax, label="Stromverbrauch (MW)")
    ax.set(title="Stromverbrauch nach Stunde und Tag, Juni 2024", xlabel="Tag", ylabel="Stunde")
    return end(fig, "Quelle: Stadtwerke (erfunden)")


@liar("diverging-off-centre")
def de_abweichung_ohne_null():
    z = pd.DataFrame(rng(6).uniform(-1, 7, (6, 10)).round(1), index=["Nord", "Ost", "Süd", "West", "Mitte", "Küste"], columns=range(2014, 2024))
    fig, ax = new(8.4, 4.2)
    sns.heatmap(z, cmap="RdBu_r", ax=ax, cbar_kws={"label": "Veränderung der Beschäftigung (%)"})
    ax.set(title="Veränderung der Beschäftigung gegenüber dem Vorjahr", xlabel="Jahr", ylabel="Region")
    return end(fig, "Quelle: Arbeitsagentur (erfunden)")


@liar("colour-blind")
def de_rot_gegen_gruen():
    x = np.arange(2014, 2025)
    r = rng(7)
    fig, ax = new()
    for c, t, b in (("#c44e52", "Linie 1", 62), ("#6a8f3c", "Linie 2", 66), ("#a8703a", "Linie 3", 59)):
        ax.plot(x, b + r.normal(0, 4, 11).cumsum() / 2, color=c, lw=2, label=t)
    ax.set_ylim(0, 100)
    ax.legend()
    ax.set(title="Pünktlichkeit der drei Stadtbahnlinien", xlabel="Jahr", ylabel="Pünktliche Fahrten (%)")
    return end(fig, "Quelle: Verkehrsbetriebe (erfunden)")


@liar("low-contrast")
def de_blasse_linien():
    x = np.arange(2010, 2025)
    fig, ax = new()
    ax.plot(x, 30 + 2 * (x - 2010), color="#f3eca8", lw=1.6, label="Solar")
    ax.plot(x, 45 + 1.2 * (x - 2010), color="#e3eef5", lw=1.6, label="Wind")
    ax.legend()
    ax.set_ylim(0, 75)
    ax.set(title="Installierte Leistung im Kreis", xlabel="Jahr", ylabel="Leistung (MW)")
    return end(fig, "Quelle: Netzbetreiber (erfunden)")


@liar("too-many-series")
def de_vierzehn_linien():
    x = np.arange(2008, 2025)
    d = pd.DataFrame({f"Kreis {i + 1}": 50 + rng(i).normal(0, 3, 17).cumsum() for i in range(14)}, index=x)
    fig, ax = new(8, 5)
    d.plot(ax=ax, cmap="tab20")
    ax.legend(fontsize=8, ncol=2)
    ax.set(title="Kitaplätze je 100 Kinder nach Kreis", xlabel="Jahr", ylabel="Plätze je 100 Kinder")
    return end(fig, "Quelle: Jugendämter (erfunden)")


@liar("overplotting")
def de_blauer_fleck():
    r = rng(9)
    x = r.uniform(18, 66, 20000)
    fig, ax = new()
    ax.scatter(x, 900 + 45 * x + r.normal(0, 500, 20000), color=BL, s=22)
    ax.set(title="Alter und Monatslohn, 2023", xlabel="Alter (Jahre)", ylabel="Bruttolohn (€ im Monat)")
    return end(fig, "Quelle: 20 000 Lohnabrechnungen (erfunden)")


@liar("small-text")
def de_mikroschrift():
    s = pd.Series(rng(10).uniform(10, 60, 16).round(1), index=[f"Gemeinde {c}" for c in "ABCDEFGHIJKLMNOP"]).sort_values()
    fig, ax = new()
    s.plot.barh(ax=ax, color=BL)
    ax.tick_params(labelsize=4)
    ax.set_title("Glasfaserquote je Gemeinde, 2024")
    ax.set_xlabel("Haushalte mit Glasfaser (%)", fontsize=4.5)
    ax.set_ylabel("Gemeinde", fontsize=4.5)
    return end(fig, "Quelle: Breitbandatlas (erfunden)")


@liar("axis-range")
def de_flache_kurve():
    x = np.arange(1990, 2024)
    fig, ax = new()
    ax.plot(x, 8.4 + .05 * (x - 1990) + rng(11).normal(0, .15, 34), color=OR)
    ax.set_ylim(-50, 100)
    ax.set(title="Jahresmitteltemperatur an der Station Neudorf", xlabel="Jahr", ylabel="Temperatur (°C)")
    return end(fig, "Quelle: Wetterdienst (erfunden)")


@liar("cumulative-as-growth")
def de_immer_mehr_kumuliert():
    v = pd.Series([92, 88, 80, 75, 71, 60, 55, 49], index=[f"KW {k}" for k in range(10, 18)])
    fig, ax = new()
    v.cumsum().plot.bar(ax=ax, color=OR, rot=0)
    ax.set(title="Die Zahl der Infektionen steigt von Woche zu Woche, 2023", xlabel="Kalenderwoche", ylabel="Infektionen (kumuliert)")
    return end(fig, "Quelle: Gesundheitsamt (erfunden)")


@liar("partial-period")
def de_jahr_noch_nicht_um():
    x = np.arange(2014, 2025)
    fig, ax = new()
    ax.plot(x, [2100, 2150, 2230, 2190, 2280, 2300, 1980, 2080, 2250, 2310, 940], marker="o", color=BL)
    ax.set_ylim(0, 2600)
    ax.set(title="Eheschließungen in der Stadt", xlabel="Jahr", ylabel="Eheschließungen im Jahr")
    return end(fig, "Quelle: Standesamt (erfunden); Stand: 30. Juni 2024")


@liar("unordered-time")
def de_quartale_nach_hoehe():
    s = pd.Series({"2023-Q4": 9.8, "2023-Q1": 9.1, "2024-Q2": 8.7, "2023-Q3": 8.2, "2024-Q1": 7.9, "2023-Q2": 7.1})
    fig, ax = new()
    ax.bar(s.index, s.values, color=VE)
    ax.set(title="Umsatz je Quartal", xlabel="Quartal", ylabel="Umsatz (Mio. €)")
    return end(fig, "Quelle: Geschäftsbericht (erfunden)")


@liar("misrepresentation")
def de_haeuser_doppelt_gross():
    fig, ax = new(7.4, 4.4)
    for x, (j, v) in zip((0, 14, 34), (("2000", 8), ("2010", 15), ("2020", 24))):
        ax.add_patch(Rectangle((x, 0), v * .6, v, facecolor=BL))
        ax.text(x + v * .3, v + .8, f"{j}: {v} Tsd.", ha="center")
    ax.set_xlim(-2, 52)
    ax.set_ylim(0, 28)
    ax.set_xticks([])
    ax.set(title="Neue Wohnungen in der Region", ylabel="Wohnungen (Tausend)", xlabel="Jahr")
    return end(fig, "Quelle: Bauamt (erfunden)")


@liar("panels-on-different-scales")
def de_zwei_felder_zwei_massstaebe():
    fig, axes = plt.subplots(1, 2, figsize=(9.4, 4.2))
    x = np.arange(2015, 2025)
    for ax, t, b, lim in zip(axes, ("Stadt", "Land"), (9, 31), ((8, 12), (0, 60))):
        ax.plot(x, b + .25 * (x - 2015), color=BL)
        ax.set_ylim(*lim)
        ax.set(title=t, xlabel="Jahr", ylabel="Wartezeit (Minuten)")
    fig.suptitle("Wartezeit auf den Rettungswagen")
    return end(fig, "Quelle: Leitstelle (erfunden)", .96)


@liar("uneven-bins")
def de_einkommensklassen():
    r = rng(13).lognormal(7.9, .5, 3000).clip(0, 9900)
    fig, ax = new()
    ax.hist(r, bins=[0, 500, 1000, 1500, 2000, 3000, 5000, 10000], color=BL, edgecolor="white")
    ax.set(title="Haushalte nach Nettoeinkommen, 2022", xlabel="Nettoeinkommen (€ im Monat)", ylabel="Anzahl der Haushalte")
    return end(fig, "Quelle: Haushaltsbefragung (erfunden)")


@liar("shuffled-ordinal")
def de_schulnoten_wuerfeln():
    d = pd.DataFrame({"urteil": ["gut", "mangelhaft", "sehr gut", "ausreichend", "befriedigend"], "anteil": [31, 9, 12, 17, 31]})
    p = so.Plot(d, x="urteil", y="anteil").add(so.Bar(color=BL)).label(x="Urteil", y="Antworten (%)", title="Wie bewerten Sie die Kantine? (2024)")
    fig = plt.figure(figsize=(7.4, 4.4))
    p.on(fig).plot()
    return end(fig, "Quelle: Mitarbeiterbefragung, 640 Antworten (erfunden)")


# ─────────────────────────────────────────── liars, trompeuses ───────────────────────────────────────────

@liar("truncated-bars")
def en_approval_bars():
    fig, ax = new()
    ax.bar(["March", "April", "May", "June"], [44.1, 44.9, 45.6, 46.2], color=[GR, GR, GR, OR])
    ax.set_ylim(43.5, 46.5)
    ax.set(title="Approval of the mayor, 2024", ylabel="Approve (%)", xlabel="Month")
    return end(fig, "Source: invented poll, 1,000 adults a month")


@liar("title-contradicts-data")
def en_lead_that_is_not():
    s = pd.Series({"Leeds": 61, "Bristol": 74, "Cardiff": 69, "Norwich": 58}).sort_values()
    fig, ax = new()
    s.plot.barh(ax=ax, color=BL)
    ax.set(title="Leeds has the cleanest buses of the four cities, 2023", xlabel="Buses with zero emissions (%)", ylabel="City")
    return end(fig, "Source: operators (invented)")


@liar("inverted-axis")
def en_unemployment_flipped():
    fig, ax = new()
    x = np.arange(2010, 2025)
    ax.plot(x, 4.2 + .22 * (x - 2010) + rng(14).normal(0, .1, 15), color=BL, lw=2)
    ax.invert_yaxis()
    ax.set(title="Unemployment since 2010", xlabel="Year", ylabel="Unemployment rate (%)")
    return end(fig, "Source: labour force survey (invented)")


@liar("uneven-ticks")
def en_minutes_evenly_spaced():
    fig, ax = new()
    ax.plot(range(6), [61, 52, 45, 31, 19, 4], marker="o", color=VE)
    ax.set_xticks(range(6), ["0", "5", "10", "30", "60", "240"])
    ax.set(title="The drug leaves the blood at a steady pace", xlabel="Minutes after the injection", ylabel="Concentration (mg/l)", ylim=(0, 70))
    return end(fig, "Source: trial arm B, 2022 (invented)")


@liar("truncated-bars")
def fr_prix_du_pain():
    fig, ax = new()
    ax.bar(["2020", "2021", "2022", "2023", "2024"], [.89, .90, .93, .97, .99], color="#E69F00")
    ax.set_ylim(.85, 1)
    ax.set(title="Le prix de la baguette", xlabel="Année", ylabel="Prix moyen (€)")
    return end(fig, "Source : relevé de prix (inventé)")


@liar("bridged-gap")
def fr_capteur_en_panne():
    t = pd.date_range("2024-01-01", periods=120, freq="D")
    v = 20 + 8 * np.sin(np.arange(120) / 14) + rng(16).normal(0, 1, 120)
    keep = np.r_[0:48, 84:120]
    fig, ax = new()
    ax.plot(t[keep], v[keep], color=BL)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set(title="Particules fines, station du port, 2024", xlabel="Jour", ylabel="PM10 (µg/m³)", ylim=(0, 35))
    return end(fig, "Source : association de surveillance de l’air (inventé)")


@liar("line-over-categories")
def fr_ligne_entre_metiers():
    fig, ax = new()
    ax.plot(["boulanger", "infirmière", "maçon", "notaire", "libraire"], [42, 39, 41, 48, 37], marker="o", color=PU)
    ax.set_ylim(0, 55)
    ax.set(title="Durée hebdomadaire du travail selon le métier, 2023", xlabel="Métier", ylabel="Heures par semaine")
    return end(fig, "Source : enquête emploi (inventée)")


@liar("stacked-averages")
def fr_notes_moyennes_empilees():
    d = pd.DataFrame({"Français": [11.2, 12.4, 10.8], "Maths": [10.1, 11.9, 9.7], "Anglais": [12.6, 13.0, 11.5]}, index=["Seconde", "Première", "Terminale"])
    fig, ax = new()
    d.plot.bar(stacked=True, ax=ax, color=[BL, "#E69F00", GR], rot=0)
    ax.set(title="Moyennes par niveau, lycée, 2023-2024", xlabel="Niveau", ylabel="Note moyenne (sur 20)")
    return end(fig, "Source : conseils de classe (inventé)")


@liar("title-contradicts-data")
def fr_majorite_absente():
    s = pd.Series({"Voiture": 44, "Bus": 21, "Vélo": 19, "Marche": 16})
    fig, ax = new()
    s.plot.bar(ax=ax, color=BL, rot=0)
    ax.set(title="La majorité des salariés vient en voiture, 2024", xlabel="Mode principal", ylabel="Part des salariés (%)")
    return end(fig, "Source : enquête mobilité, 480 salariés (inventée)")


# ─────────────────────────────────────────── honestas ───────────────────────────────────────────

@honest
def es_piramide_de_poblacion():
    e = [f"{a}-{a + 9}" for a in range(0, 90, 10)]
    m, h = np.array([41, 46, 44, 55, 72, 70, 58, 43, 26]), np.array([43, 48, 46, 56, 73, 68, 53, 36, 17])
    fig, ax = new(7, 4.8)
    ax.barh(e, -h, color=BL, label="hombres")
    ax.barh(e, m, color="#E69F00", label="mujeres")
    ax.xaxis.set_major_formatter(lambda v, _: f"{abs(v):.0f}")
    ax.set_xlim(-80, 80)
    ax.legend()
    ax.set(title="Población por edad y sexo, 2023", xlabel="Miles de personas", ylabel="Edad (años)")
    return end(fig, "Fuente: padrón (inventado)")


@honest
def es_linea_sin_cero():
    t = np.arange(2000, 2025)
    fig, ax = new()
    ax.plot(t, 15.1 + .045 * (t - 2000) + rng(20).normal(0, .25, 25), color=OR)
    ax.set(title="La temperatura media anual sube desde 2000", xlabel="Año", ylabel="Temperatura (°C)")
    return end(fig, "Fuente: observatorio (inventado); el eje no empieza en cero")


@honest
def es_perfil_ctd():
    z = np.linspace(0, 200, 90)
    fig, ax = new(5, 5.4)
    ax.plot(14 + 9 / (1 + np.exp((z - 45) / 9)), z, color=BL)
    ax.invert_yaxis()
    ax.xaxis.tick_top()
    ax.xaxis.set_label_position("top")
    ax.set(xlabel="Temperatura (°C)", ylabel="Profundidad (m)")
    ax.set_title("Perfil de la estación 7, 4 de agosto de 2023", pad=28)
    return end(fig, "Fuente: campaña oceanográfica (inventada)")


@honest
def es_clasificacion_de_liga():
    fig, ax = new()
    j = np.arange(1, 9)
    for t, p, c in (("Rayo Azul", [3, 2, 2, 1, 1, 1, 2, 1], BL), ("Unión", [1, 1, 1, 2, 3, 2, 1, 2], OR), ("Deportivo", [2, 3, 3, 3, 2, 3, 3, 3], NO)):
        ax.plot(j, p, marker="o", lw=2.4, color=c)
        ax.text(8.15, p[-1], t, color=c, va="center")
    ax.set_yticks([1, 2, 3], ["1.º", "2.º", "3.º"])
    ax.invert_yaxis()
    ax.set_xlim(.7, 9.8)
    ax.set_xticks(j)
    ax.set(title="Puesto en la clasificación, temporada 2023-2024", xlabel="Jornada", ylabel="Puesto")
    return end(fig, "Fuente: federación (inventado)")


@honest
def es_indice_base_cien():
    x = np.arange(2010, 2025)
    fig, ax = new()
    ax.plot(x, 100 * 1.021 ** (x - 2010), color=BL, label="salarios")
    ax.plot(x, 100 * 1.037 ** (x - 2010), color=OR, label="alquileres")
    ax.axhline(100, color=GR, lw=.8)
    ax.legend()
    ax.set(title="Los alquileres suben más que los salarios", xlabel="Año", ylabel="Índice (2010 = 100)")
    return end(fig, "Fuente: instituto de estadística (inventado)")


@honest
def es_lluvia_acumulada_hidrologica():
    m = ["oct", "nov", "dic"] + MES[:9]
    fig, ax = new()
    ax.plot(m, np.cumsum([62, 70, 58, 51, 49, 40, 55, 48, 22, 6, 9, 30]), color=GR, label="media 1991-2020")
    ax.plot(m, np.cumsum([30, 44, 61, 20, 25, 66, 21, 12, 30, 2, 1, 18]), color=BL, lw=2.4, label="2022-2023")
    ax.legend()
    ax.set_ylim(0, 560)
    ax.set(title="Lluvia acumulada desde el 1 de octubre: año seco", xlabel="Mes del año hidrológico", ylabel="Lluvia acumulada (mm)")
    return end(fig, "Fuente: confederación hidrográfica (inventada)")


@honest
def es_primer_semestre_de_cada_ano():
    fig, ax = new()
    ax.bar([str(y) for y in range(2018, 2025)], [41, 44, 19, 27, 46, 52, 55], color=VE)
    ax.set(title="Viajeros del primer semestre de cada año", xlabel="Año (enero a junio)", ylabel="Viajeros (millones)")
    return end(fig, "Fuente: operador ferroviario (inventado), enero a junio de cada año")


@honest
def es_tarta_de_tres():
    fig, ax = new(6, 4.6)
    ax.pie([52, 31, 17], labels=["Sí 52 %", "No 31 %", "En blanco 17 %"], colors=[BL, "#E69F00", "#bbbbbb"], startangle=90, counterclock=False)
    ax.set_title("Resultado de la consulta vecinal de 2024")
    return end(fig, "Fuente: ayuntamiento, 8 214 votos (inventado)")


@honest
def es_intervalo_declarado():
    x = np.arange(2008, 2025)
    v = 31 - .7 * (x - 2008)
    fig, ax = new()
    ax.plot(x, v, color=BL, label="estimación")
    ax.fill_between(x, v - 2, v + 2, color=BL, alpha=.2, label="intervalo de confianza del 95 %")
    ax.legend()
    ax.set_ylim(0, 36)
    ax.set(title="Personas que fuman a diario", xlabel="Año", ylabel="Población adulta (%)")
    return end(fig, "Fuente: encuesta de salud (inventada)")


@honest
def es_hueco_a_la_vista():
    y = np.arange(1998, 2017)
    v = np.linspace(88, 45, 19) + rng(22).normal(0, 2, 19)
    v[7:12] = np.nan
    fig, ax = new()
    ax.plot(y, v, color=VE, marker="o", ms=4)
    ax.axvspan(2004.5, 2009.5, color="#eeeeee")
    ax.text(2007, 90, "sin censo", ha="center", color="#444444")
    ax.set_ylim(0, 100)
    ax.set_xticks(range(1998, 2017, 3))
    ax.set(title="Parejas nidificantes de cigüeña negra", xlabel="Año", ylabel="Parejas")
    return end(fig, "Fuente: censo anual (inventado)")


@honest
def es_histograma_de_densidad():
    a = rng(23).lognormal(3, .6, 2000).clip(0, 159)
    fig, ax = new()
    ax.hist(a, bins=[0, 5, 10, 20, 40, 80, 160], density=True, color=SK, edgecolor="white")
    ax.set(title="Superficie de las explotaciones, 2020", xlabel="Superficie (ha)", ylabel="Densidad (por ha)")
    return end(fig, "Fuente: censo agrario (inventado); el área de cada barra es la proporción")


@honest
def es_cascada_del_presupuesto():
    n = ["Cierre 2022", "Impuestos", "Tasas", "Personal", "Obras", "Cierre 2023"]
    d = np.array([120, 34, 11, -22, -18, 0])
    base, h = [0, 120, 154, 143, 125, 0], [120, 34, 11, 22, 18, 125]
    fig, ax = new()
    ax.bar(n, h, bottom=base, color=[NO, BL, BL, OR, OR, NO])
    for i, (b, k, s) in enumerate(zip(base, h, d)):
        ax.text(i, b + k + 2, f"{s:+d}" if 0 < i < 5 else str(k), ha="center")
    ax.set_ylim(0, 185)
    ax.set(title="Del saldo de 2022 al de 2023", ylabel="Millones de euros", xlabel="Partida")
    return end(fig, "Fuente: cuenta general (inventada)")


@honest
def es_cajas_por_estacion():
    d = pd.DataFrame({"estación": np.repeat(["invierno", "primavera", "verano", "otoño"], 80), "no2": np.r_[rng(1).normal(38, 7, 80), rng(2).normal(29, 6, 80), rng(3).normal(22, 5, 80), rng(4).normal(33, 6, 80)]})
    fig, ax = new()
    sns.boxplot(d, x="estación", y="no2", color=SK, ax=ax)
    ax.set(title="Dióxido de nitrógeno por estación del año, 2023", xlabel="Estación", ylabel="NO₂ (µg/m³)")
    return end(fig, "Fuente: red de calidad del aire (inventada)")


@honest
def es_mancuernas_1990_2020():
    n = ["Galicia", "Aragón", "Murcia", "Navarra", "Canarias"]
    a, b = np.array([76.6, 77.4, 76.2, 78.0, 75.9]), np.array([82.9, 83.2, 82.4, 84.1, 82.0])
    fig, ax = new()
    ax.hlines(n, a, b, color="#bbbbbb", lw=3)
    ax.scatter(a, n, color=GR, s=60, label="1990", zorder=3)
    ax.scatter(b, n, color=BL, s=60, label="2020", zorder=3)
    ax.legend()
    ax.set(title="La esperanza de vida, 1990 y 2020", xlabel="Años al nacer", ylabel="Comunidad")
    return end(fig, "Fuente: tablas de mortalidad (inventadas)")


@honest
def es_epidemia_en_log():
    x = np.arange(40)
    fig, ax = new()
    ax.plot(x, 5 * np.exp(.19 * x), color=OR)
    ax.set_yscale("log")
    ax.set(title="Casos diarios al inicio del brote de 2020 (escala logarítmica)", xlabel="Días desde el primer caso", ylabel="Casos al día")
    return end(fig, "Fuente: vigilancia epidemiológica (inventada)")


@honest
def es_paneles_mismo_eje():
    fig, axes = plt.subplots(1, 3, figsize=(10, 3.8), sharey=True)
    for ax, c, m in zip(axes, ("Teruel", "Huesca", "Zaragoza"), (4.2, 5.1, 8.8)):
        ax.bar([str(y) for y in range(2020, 2025)], (m * (1 + .2 * rng(int(m)).random(5))).round(1), color=BL)
        ax.set(title=c, xlabel="Año")
    axes[0].set_ylabel("Compraventas por mil habitantes")
    fig.suptitle("Compraventas de viviendas en las tres provincias")
    return end(fig, "Fuente: registradores (inventado)", .96)


@honest
def es_calor_hora_y_dia():
    z = pd.DataFrame((20 + 60 * rng(26).random((7, 12))).round(), index=["lun", "mar", "mié", "jue", "vie", "sáb", "dom"], columns=range(8, 20))
    fig, ax = new(8, 4.2)
    sns.heatmap(z, cmap="viridis", ax=ax, cbar_kws={"label": "Visitantes por hora"})
    ax.set(title="Visitantes del museo según el día y la hora, mayo de 2024", xlabel="Hora", ylabel="Día")
    return end(fig, "Fuente: contador de la entrada (inventado)")


@honest
def es_ph_en_puntos():
    fig, ax = new()
    r = ["Duero", "Tajo", "Ebro", "Júcar", "Miño"]
    ax.plot([7.8, 7.6, 8.1, 8.0, 6.9], r, "o", ms=10, color=BL)
    ax.axvline(7, color=GR, ls="--")
    ax.text(7.04, 1.5, "neutro", color="#444444")
    ax.set_xlim(6, 9)
    ax.set(title="pH medio de cinco ríos, 2023", xlabel="pH", ylabel="Río")
    return end(fig, "Fuente: red de control (inventada)")


@honest
def es_apiladas_al_cien():
    d = pd.DataFrame({"Renovable": [28, 37, 44, 51], "Nuclear": [22, 21, 21, 20], "Fósil": [50, 42, 35, 29]}, index=["2009", "2014", "2019", "2024"])
    fig, ax = new()
    d.plot.bar(stacked=True, ax=ax, color=[VE, "#E69F00", "#555555"], rot=0)
    ax.legend(loc="center left", bbox_to_anchor=(1, .5))
    ax.set(title="La electricidad renovable pasa del 28 % al 51 %", xlabel="Año", ylabel="Producción (%)", ylim=(0, 100))
    return end(fig, "Fuente: operador del sistema (inventado)")


@honest
def es_barras_bien_contadas():
    d = pd.DataFrame({"plaga": ["Mosca del olivo", "Pulgón", "Araña roja", "Oídio"], "parcelas": [412, 288, 190, 77]})
    p = so.Plot(d, x="parcelas", y="plaga").add(so.Bar(color=BL), orient="y").label(x="Parcelas afectadas", y="Plaga", title="La mosca del olivo, la plaga más frecuente de 2023")
    fig = plt.figure(figsize=(7.4, 4.2))
    p.on(fig).plot()
    return end(fig, "Fuente: avisos fitosanitarios (inventados)")


# ─────────────────────────────────────────── ehrliche ───────────────────────────────────────────

@honest
def de_likert_um_die_mitte():
    q = ["Bus", "Radwege", "Parken"]
    d = np.array([[8, 18, 20, 34, 20], [15, 25, 22, 26, 12], [24, 30, 18, 20, 8]])
    cols = ["#b35806", "#f1a340", "#dddddd", "#998ec3", "#542788"]
    fig, ax = new(8, 4)
    left = -(d[:, 0] + d[:, 1] + d[:, 2] / 2).astype(float)
    for k, (c, t) in enumerate(zip(cols, ("sehr unzufrieden", "unzufrieden", "teils, teils", "zufrieden", "sehr zufrieden"))):
        ax.barh(q, d[:, k], left=left, color=c, label=t)
        left = left + d[:, k]
    ax.axvline(0, color="#333333", lw=.8)
    ax.xaxis.set_major_formatter(lambda v, _: f"{abs(v):.0f}")
    ax.legend(ncol=3, fontsize=8, loc="upper center", bbox_to_anchor=(.5, -.2))
    ax.set(title="Zufriedenheit mit dem Verkehr, 2024", xlabel="Antworten (%)", ylabel="Thema")
    return end(fig, "Quelle: Bürgerbefragung, 1 040 Antworten (erfunden)")


@honest
def de_kerzenchart():
    t = pd.bdate_range("2024-03-01", periods=30)
    o = 100 + rng(30).normal(0, 1.2, 30).cumsum()
    c = o + rng(31).normal(0, 1.3, 30)
    fig, ax = new(8, 4.4)
    ax.vlines(t, np.minimum(o, c) - .8, np.maximum(o, c) + .8, color="#333333", lw=1)
    up = c >= o
    ax.bar(t[up], (c - o)[up], bottom=o[up], width=.7, color=BL, label="gestiegen")
    ax.bar(t[~up], (c - o)[~up], bottom=o[~up], width=.7, color=OR, label="gefallen")
    ax.legend()
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m."))
    ax.set(title="Kurs der Beispiel-AG, Tageskerzen, März und April 2024", xlabel="Handelstag", ylabel="Kurs (€)")
    return end(fig, "Quelle: Börse (erfunden); Eröffnung, Schluss, Hoch, Tief")


@honest
def de_bauzeitenplan():
    n = ["Erdarbeiten", "Rohbau", "Dach", "Innenausbau", "Abnahme"]
    fig, ax = new()
    ax.barh(n, [6, 14, 5, 16, 2], left=[3, 8, 21, 25, 41], color=BL)
    ax.invert_yaxis()
    ax.set_xlim(0, 46)
    ax.set(title="Bauzeitenplan der Grundschule, 2025", xlabel="Kalenderwoche", ylabel="Gewerk")
    return end(fig, "Quelle: Bauleitung (erfunden)")


@honest
def de_pegel_mit_meldestufe():
    t = pd.date_range("2024-06-01", periods=96, freq="h")
    v = 410 + 300 * np.exp(-((np.arange(96) - 48) / 17.) ** 2)
    fig, ax = new()
    ax.plot(t, v, color=BL, lw=2)
    ax.axhline(600, color=OR, ls="--", label="Meldestufe 2 (600 cm)")
    ax.legend()
    ax.xaxis.set_major_locator(mdates.DayLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m."))
    ax.set(title="Wasserstand am Pegel Altbrück, Juni 2024", xlabel="Tag", ylabel="Wasserstand (cm)")
    return end(fig, "Quelle: Hochwasserzentrale (erfunden)")


@honest
def de_fieberkurve():
    fig, ax = new()
    x = np.arange(14)
    ax.plot(x / 2 + 1, [37.2, 38.1, 38.9, 39.6, 39.4, 39.8, 38.8, 39.1, 38.2, 38.0, 37.4, 37.1, 36.8, 36.9], marker="o", color=OR)
    ax.set_ylim(36, 41)
    ax.set(title="Fieberkurve, Patient 14, März 2024", xlabel="Tag", ylabel="Körpertemperatur (°C)")
    return end(fig, "Quelle: Pflegedokumentation (erfunden), morgens und abends")


@honest
def de_lorenzkurve():
    v = np.sort(rng(33).lognormal(3, .9, 500))
    y = np.r_[0, v.cumsum() / v.sum()] * 100
    fig, ax = new(5.6, 5.2)
    ax.plot(np.linspace(0, 100, 501), y, color=BL, label="Vermögen")
    ax.plot([0, 100], [0, 100], color=GR, ls="--", label="Gleichverteilung")
    ax.legend()
    ax.set_aspect("equal")
    ax.set(title="Lorenzkurve der Vermögen, 2021", xlabel="Haushalte, kumuliert (%)", ylabel="Vermögen, kumuliert (%)")
    return end(fig, "Quelle: Haushaltspanel (erfunden)")


@honest
def de_ueberlebenskurve():
    fig, ax = new()
    x = np.arange(0, 61, 6)
    ax.step(x, [100, 96, 91, 88, 82, 78, 74, 71, 69, 66, 65], where="post", color=BL, label="Therapie A (n = 120)")
    ax.step(x, [100, 92, 84, 75, 69, 61, 55, 51, 47, 44, 42], where="post", color=OR, ls="--", label="Therapie B (n = 118)")
    ax.legend()
    ax.set_ylim(0, 102)
    ax.set(title="Überleben nach Kaplan-Meier", xlabel="Monate seit Beginn", ylabel="Überlebende (%)")
    return end(fig, "Quelle: Studie 2015 bis 2021 (erfunden)")


@honest
def de_forest_plot():
    n = ["Studie 1", "Studie 2", "Studie 3", "Studie 4", "Gesamt"]
    m, lo, hi = np.array([.82, .64, 1.1, .75, .78]), np.array([.6, .4, .8, .58, .68]), np.array([1.12, 1.02, 1.51, .97, .9])
    fig, ax = new()
    ax.errorbar(m, range(5), xerr=[m - lo, hi - m], fmt="s", color=BL, capsize=3)
    ax.axvline(1, color=GR, ls="--")
    ax.set_xscale("log")
    ax.set_xticks([.4, .6, 1, 1.5], ["0,4", "0,6", "1", "1,5"])
    ax.minorticks_off()
    ax.set_yticks(range(5), n)
    ax.invert_yaxis()
    ax.set(title="Wirkung des Programms, Metaanalyse 2023", xlabel="Odds Ratio (95-%-Konfidenzintervall, logarithmisch)", ylabel="Studie")
    return end(fig, "Quelle: fünf erfundene Studien")


@honest
def de_steigungsdiagramm():
    fig, ax = new(6, 5)
    for n, a, b in (("Bäckerei", 41, 28), ("Fleischerei", 33, 17), ("Friseur", 52, 58), ("Tischlerei", 24, 22)):
        c = OR if b > a else GR
        ax.plot([0, 1], [a, b], marker="o", color=c)
        ax.text(-.05, a, f"{n} {a}", ha="right", va="center")
        ax.text(1.05, b, f"{b}", va="center")
    ax.set_xticks([0, 1], ["2004", "2024"])
    ax.set_xlim(-.6, 1.3)
    ax.set_ylim(0, 65)
    ax.set(title="Nur die Friseurbetriebe wurden mehr", ylabel="Betriebe im Kreis", xlabel="Jahr")
    return end(fig, "Quelle: Handwerkskammer (erfunden)")


@honest
def de_residuen():
    x = rng(35).uniform(10, 90, 150)
    fig, ax = new()
    ax.scatter(x, rng(36).normal(0, 3, 150), s=16, color=BL, alpha=.7)
    ax.axhline(0, color="#333333", lw=1)
    ax.set(title="Residuen der linearen Anpassung", xlabel="Angepasster Wert (kWh)", ylabel="Residuum (kWh)")
    return end(fig, "Quelle: Zählerdaten 2023 (erfunden)")


@honest
def de_celsius_und_fahrenheit():
    x = np.arange(12)
    fig, ax = new()
    ax.plot(x, [1, 2, 6, 10, 15, 18, 20, 20, 16, 11, 5, 2], color=OR, marker="o")
    ax.set_xticks(x, MON)
    ax.set(title="Monatsmittel der Lufttemperatur, 1991 bis 2020", xlabel="Monat", ylabel="Temperatur (°C)")
    b = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    b.set_ylabel("Temperatur (°F)")
    return end(fig, "Quelle: Wetterdienst (erfunden)")


@honest
def de_lollipop():
    s = pd.Series({"Rotkehlchen": 31, "Amsel": 58, "Kohlmeise": 71, "Haussperling": 96, "Star": 44}).sort_values()
    fig, ax = new()
    ax.hlines(s.index, 0, s.values, color=GR)
    ax.plot(s.values, s.index, "o", ms=9, color=BL)
    ax.set_xlim(0, 105)
    ax.set(title="Haussperling vorn: Zählung der Gartenvögel, Mai 2024", xlabel="Gezählte Vögel", ylabel="Art")
    return end(fig, "Quelle: Stunde der Gartenvögel (erfunden)")


@honest
def de_verteilungsfunktion():
    fig, ax = new()
    for s, c, t in ((2.6, BL, "vorher"), (2.3, OR, "nachher")):
        ax.ecdf(rng(int(10 * s)).lognormal(s, .4, 300), color=c, label=t)
    ax.legend()
    ax.set(title="Wartezeit am Schalter vor und nach dem Umbau, 2023", xlabel="Wartezeit (Minuten)", ylabel="Anteil der Kunden")
    return end(fig, "Quelle: Nummernsystem (erfunden)")


@honest
def de_violinen():
    d = pd.DataFrame({"Sorte": np.repeat(["Linda", "Sieglinde", "Laura"], 90), "Ertrag": np.r_[rng(1).normal(38, 4, 90), rng(2).normal(34, 5, 90), rng(3).normal(42, 3, 90)]})
    fig, ax = new()
    sns.violinplot(d, x="Sorte", y="Ertrag", color=SK, inner="quart", ax=ax)
    ax.set(title="Ertrag von drei Kartoffelsorten, 2023", xlabel="Sorte", ylabel="Ertrag (t je ha)")
    return end(fig, "Quelle: Versuchsgut, 90 Parzellen je Sorte (erfunden)")


@honest
def de_quartale_der_reihe_nach():
    s = pd.Series([7.1, 8.2, 9.1, 9.8, 7.9, 8.7], index=["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2"])
    fig, ax = new()
    s.plot.bar(ax=ax, color=BL, rot=0)
    ax.set(title="Umsatz je Quartal: stark im vierten", xlabel="Quartal", ylabel="Umsatz (Mio. €)")
    return end(fig, "Quelle: Geschäftsbericht (erfunden)")


@honest
def de_hertzsprung_russell():
    t = rng(40).uniform(3200, 11000, 260)
    m = 16 - 14 * (t - 3000) / 8000 + rng(41).normal(0, .7, 260)
    fig, ax = new(6.4, 5)
    ax.scatter(t, m, s=9, color=BL, alpha=.6)
    ax.invert_xaxis()
    ax.invert_yaxis()
    ax.set(title="Hertzsprung-Russell-Diagramm eines offenen Haufens", xlabel="Effektivtemperatur (K)", ylabel="Absolute Helligkeit (mag)")
    return end(fig, "Quelle: erfundener Sternkatalog, 2022")


@honest
def de_infrarotspektrum():
    w = np.linspace(600, 4000, 900)
    tr = 96 - sum(a * np.exp(-((w - c) / b) ** 2) for a, c, b in ((60, 1715, 25), (35, 2950, 60), (40, 1220, 35), (22, 3400, 160)))
    fig, ax = new()
    ax.plot(w, tr, color=NO, lw=1.1)
    ax.set_xlim(4000, 600)
    ax.set_ylim(0, 100)
    ax.set(title="Infrarotspektrum der Probe 8", xlabel="Wellenzahl (cm⁻¹)", ylabel="Transmission (%)")
    return end(fig, "Quelle: Labor, 12. Februar 2024 (erfunden)")


@honest
def de_streuung_mit_transparenz():
    r = rng(43)
    x = r.normal(170, 9, 2500)
    fig, ax = new()
    ax.scatter(x, .9 * x - 85 + r.normal(0, 8, 2500), s=6, alpha=.15, color=BL, linewidths=0)
    ax.set(title="Körpergröße und Gewicht, 2022", xlabel="Größe (cm)", ylabel="Gewicht (kg)")
    return end(fig, "Quelle: Gesundheitssurvey, 2 500 Personen (erfunden)")


@honest
def de_ein_balken_hervorgehoben():
    s = pd.Series({"Kiel": 17, "Lübeck": 19, "Flensburg": 21, "Rostock": 26, "Schwerin": 29}).sort_values(ascending=False)
    fig, ax = new()
    ax.bar(s.index, s.values, color=[OR if n == "Rostock" else "#999999" for n in s.index])
    ax.bar_label(ax.containers[0], fmt="%d %%")
    ax.set(title="Rostock liegt beim Radverkehr auf Rang zwei, 2023", ylabel="Anteil der Wege mit dem Rad (%)", xlabel="Stadt")
    return end(fig, "Quelle: Mobilitätsbefragung (erfunden)")


@honest
def de_veraenderung_um_null():
    z = pd.DataFrame(rng(44).normal(0, 4, (5, 9)).clip(-9, 9).round(1), index=["Roggen", "Weizen", "Gerste", "Hafer", "Mais"], columns=range(2015, 2024))
    fig, ax = new(8.4, 4.2)
    sns.heatmap(z, cmap="PuOr", center=0, vmin=-10, vmax=10, annot=True, fmt=".1f", annot_kws={"fontsize": 8}, ax=ax, cbar_kws={"label": "Veränderung (%)"})
    ax.set(title="Ernte gegenüber dem Vorjahr", xlabel="Jahr", ylabel="Getreide")
    return end(fig, "Quelle: Erntestatistik (erfunden)")


# ─────────────────────────────────────────── honest, honnêtes ───────────────────────────────────────────

@honest
def en_volcano_plot():
    r = rng(50)
    fc = r.normal(0, 1.1, 900)
    p = np.abs(fc) * r.exponential(1.1, 900)
    hit = (np.abs(fc) > 1) & (p > 1.3)
    fig, ax = new()
    ax.scatter(fc[~hit], p[~hit], s=8, color="#999999", alpha=.5, label="not significant")
    ax.scatter(fc[hit], p[hit], s=10, color=OR, alpha=.8, label="|log2 FC| > 1 and p < 0.05")
    ax.axhline(1.3, ls="--", color="#555555", lw=.8)
    ax.legend()
    ax.set(title="Differential expression, treated against control, 2024", xlabel="log2 fold change", ylabel="−log10 p-value")
    return end(fig, "Source: RNA sequencing (invented)")


@honest
def en_control_chart():
    v = rng(51).normal(50.1, .12, 30)
    fig, ax = new()
    ax.plot(range(1, 31), v, marker="o", color=BL)
    for y, t in ((50.1, "mean"), (50.46, "upper limit (+3σ)"), (49.74, "lower limit (−3σ)")):
        ax.axhline(y, color=GR if t == "mean" else OR, ls="-" if t == "mean" else "--", label=t)
    ax.legend(fontsize=8, loc="center left", bbox_to_anchor=(1, .5))
    ax.set(title="Control chart of bottle fill, line 2, May 2024", xlabel="Sample", ylabel="Fill (cl)")
    return end(fig, "Source: bottling plant (invented)")


@honest
def en_income_bands_open_ended():
    d = pd.DataFrame({"band": ["under 20", "20 to 39", "40 to 59", "60 to 79", "80 and over"], "share": [18, 34, 26, 13, 9]})
    fig, ax = new()
    sns.barplot(d, x="band", y="share", color=BL, ax=ax)
    ax.set(title="Households by income band, 2022", xlabel="Income (thousand pounds a year)", ylabel="Households (%)")
    return end(fig, "Source: household survey (invented)")


@honest
def en_two_lines_same_unit():
    x = np.arange(2005, 2025)
    fig, ax = new()
    ax.plot(x, 30 + 1.3 * (x - 2005), color=BL)
    ax.plot(x, 62 - .9 * (x - 2005), color=OR)
    ax.text(2024.2, 54.7, "streaming", color=BL, va="center")
    ax.text(2024.2, 44.9, "broadcast", color=OR, va="center")
    ax.set_xlim(2005, 2029)
    ax.set_xticks(range(2005, 2025, 5))
    ax.set(title="Streaming overtook broadcast television", xlabel="Year", ylabel="Adults using it daily (%)", ylim=(0, 70))
    return end(fig, "Source: media survey (invented)")


@honest
def en_bubble_by_area():
    r = rng(53)
    gdp, life, pop = r.uniform(3, 60, 22), r.uniform(60, 84, 22), r.uniform(2, 180, 22)
    fig, ax = new()
    ax.scatter(gdp, life, s=pop * 5, color=BL, alpha=.5, edgecolors="white")
    ax.legend(handles=[ax.scatter([], [], s=p * 5, color=BL, alpha=.5, label=f"{p} million") for p in (10, 50, 150)], title="Population", loc="lower right", labelspacing=1.6)
    ax.set_ylim(50, 90)
    ax.set(title="Income and life expectancy in 22 countries, 2021", xlabel="Income per person (thousand dollars)", ylabel="Life expectancy (years)")
    return end(fig, "Source: invented countries; bubble area is proportional to population")


@honest
def fr_audience_en_aires():
    x = np.arange(2012, 2025)
    fig, ax = new()
    ax.stackplot(x, 40 - 1.5 * (x - 2012), 25 + .2 * (x - 2012), 5 + 1.9 * (x - 2012), labels=["papier", "site", "application"], colors=[NO, BL, "#E69F00"])
    ax.legend(loc="upper left")
    ax.set_ylim(0, 100)
    ax.set(title="Abonnés du journal selon le support", xlabel="Année", ylabel="Abonnés (milliers)")
    return end(fig, "Source : le journal (inventé)")


@honest
def fr_cagnotte_cumulee():
    v = np.array([1200, 900, 2400, 800, 700, 1900, 600, 500])
    fig, ax = new()
    ax.step(range(1, 9), v.cumsum(), where="post", color=VE, lw=2)
    ax.axhline(8000, color=GR, ls="--")
    ax.text(1, 8150, "objectif : 8 000 €", color="#444444")
    ax.set_ylim(0, 9800)
    ax.set(title="La cagnotte a dépassé son objectif en sept semaines, 2024", xlabel="Semaine", ylabel="Dons cumulés (€)")
    return end(fig, "Source : l’association (inventé)")


@honest
def fr_altitude_d_une_etape():
    x = np.linspace(0, 168, 300)
    z = 400 + 900 * np.exp(-((x - 70) / 14) ** 2) + 1400 * np.exp(-((x - 140) / 12) ** 2)
    fig, ax = new(8, 4)
    ax.fill_between(x, z, 300, color="#c7b299")
    ax.plot(x, z, color="#5b3a1e")
    ax.set_ylim(300, 2000)
    ax.set(title="Profil de la huitième étape, 2024", xlabel="Distance (km)", ylabel="Altitude (m)")
    return end(fig, "Source : l’organisateur (inventé)")


@honest
def fr_bandes_de_points():
    d = pd.DataFrame({"parcelle": np.repeat(["témoin", "compost", "fumier"], 25), "biomasse": np.r_[rng(4).normal(3.1, .4, 25), rng(5).normal(4.0, .5, 25), rng(6).normal(4.4, .5, 25)]})
    fig, ax = new()
    sns.stripplot(d, x="parcelle", y="biomasse", color=BL, alpha=.7, ax=ax)
    ax.set(title="Biomasse selon l’amendement, essai de 2023", xlabel="Parcelle", ylabel="Biomasse (t/ha)")
    return end(fig, "Source : lycée agricole, 25 placettes par parcelle (inventé)")


@honest
def fr_annee_en_cours_dite():
    fig, ax = new()
    b = ax.bar([str(y) for y in range(2018, 2024)] + ["2024\n(janv.-avril)"], [310, 322, 250, 271, 330, 341, 118], color=[BL] * 6 + ["#cfe3f1"])
    b[-1].set_hatch("///")
    b[-1].set_edgecolor(BL)
    ax.legend(handles=[Patch(facecolor="#cfe3f1", edgecolor=BL, hatch="///", label="quatre mois seulement")], loc="upper right")
    ax.set_ylim(0, 420)
    ax.set(title="Spectateurs du théâtre municipal", xlabel="Année", ylabel="Spectateurs (milliers)")
    return end(fig, "Source : billetterie (inventée)")


ALSO = {
    "de_vierzehn_linien": ("colour-blind",),
    "en_minutes_evenly_spaced": ("title-contradicts-data",),
    "es_usuarios_acumulados": ("title-contradicts-data",),
    "de_immer_mehr_kumuliert": ("title-contradicts-data",),
}
