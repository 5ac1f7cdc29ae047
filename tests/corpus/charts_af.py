"""Charts by a statistician (a public institute in Vienna) turned data journalist (Bogotá): 32 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import TwoSlopeNorm
from matplotlib.ticker import FuncFormatter
from scipy.interpolate import make_interp_spline

BL, OR, VE, GR, PU, SK, NO = "#0B5394", "#C8550A", "#00796B", "#707070", "#8E3B80", "#4FA3D9", "#222222"
LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def new(w=7.6, h=4.7, **k):
    return plt.subplots(figsize=(w, h), **k)


def rng(seed):
    return np.random.default_rng(seed)


COMMA = FuncFormatter(lambda v, _: f"{v:g}".replace(".", ",").replace("-", "\u2212"))
POINTS = FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", "."))
SPACES = FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", "\u202f"))
ENGLISH = FuncFormatter(lambda v, _: f"{v:,.0f}")


def dress(ax, title, x="", y="", src="", bottom=0.17, **k):
    """Title on the left, axis names, source under the figure."""
    ax.set_title(title, loc="left", fontsize=12, fontweight="bold")
    ax.set_xlabel(x)
    ax.set_ylabel(y)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    fig = ax.figure
    fig.subplots_adjust(bottom=bottom, **k)
    if src:
        fig.text(0.02, 0.02, src, fontsize=9, color="#444444", ha="left")
    return fig


def comma(v, d=1):
    return f"{v:.{d}f}".replace(".", ",")


LAENDER = ["Wien", "Niederösterreich", "Oberösterreich", "Steiermark", "Tirol", "Kärnten", "Salzburg", "Vorarlberg", "Burgenland"]

# ------------------------------------------------------------------ liars


@liar("truncated-bars")
def lebenserwartung_balken():
    fig, ax = new()
    s = pd.Series({"Burgenland": 81.0, "Wien": 81.1, "Niederösterreich": 81.4, "Kärnten": 81.7, "Steiermark": 81.9,
                   "Oberösterreich": 82.0, "Salzburg": 82.6, "Vorarlberg": 82.9, "Tirol": 83.2})
    s.plot.barh(ax=ax, color=BL, width=0.7)
    ax.set_xlim(80, 83.5)
    ax.xaxis.set_major_formatter(COMMA)
    return dress(ax, "In Tirol lebt man am längsten", "Lebenserwartung bei der Geburt, in Jahren", "",
                 "Quelle: Statistik Austria, Demographische Indikatoren 2024", left=0.22)


@liar("truncated-bars")
def consumo_agua_barras():
    fig, ax = new()
    df = pd.DataFrame({"mes": ["enero", "febrero", "marzo", "abril", "mayo", "junio"],
                       "v": [17.3, 17.1, 16.9, 16.2, 15.8, 15.6]})
    sns.barplot(df, x="mes", y="v", color=SK, ax=ax)
    ax.set_ylim(12, 18)
    ax.yaxis.set_major_formatter(COMMA)
    return dress(ax, "Bogotá gasta menos agua desde el racionamiento", "2024",
                 "Consumo medio (m³ por segundo)", "Fuente: Empresa de Acueducto de Bogotá, balance semestral 2024")


@liar("axis-range")
def arbeitslosenquote_flach():
    fig, ax = new()
    j = np.arange(2014, 2025)
    q = [5.6, 5.7, 6.0, 5.5, 4.9, 4.5, 5.4, 6.2, 4.8, 5.1, 7.4]
    ax.plot(j, q, color=BL, lw=2.2)
    ax.set_ylim(0, 100)
    ax.set_xticks(j[::2])
    return dress(ax, "Arbeitslosenquote in Österreich, 2014 bis 2024", "Jahr", "Arbeitslose in % der Erwerbspersonen",
                 "Quelle: Statistik Austria, Mikrozensus-Arbeitskräfteerhebung")


@liar("inverted-axis")
def muertes_viales_invertidas():
    fig, ax = new()
    a = np.arange(2015, 2025)
    v = [543, 585, 551, 514, 505, 383, 466, 538, 571, 602]
    ax.fill_between(a, v, 0, color="#B3261E", alpha=0.85)
    ax.plot(a, v, color=NO, lw=1.6)
    ax.set_ylim(750, 0)
    ax.set_xlim(2015, 2024)
    ax.set_xticks(a[::3])
    return dress(ax, "Muertes en siniestros viales en Bogotá", "Año", "Personas fallecidas al año",
                 "Fuente: Secretaría Distrital de Movilidad, anuario de siniestralidad 2024")


@liar("dual-axis")
def inflation_zwei_skalen():
    df = pd.DataFrame({"Österreich (linke Skala)": [1.4, 2.8, 8.6, 7.8, 2.9, 3.6], "Euroraum (rechte Skala)": [0.3, 2.6, 8.4, 5.4, 2.4, 2.1]},
                      index=[2020, 2021, 2022, 2023, 2024, 2025])
    fig, ax = new()
    df.iloc[:, 0].plot(ax=ax, color=OR, marker="o", legend=True, ylim=(0, 12))
    right = df.iloc[:, 1].plot(ax=ax, color=BL, marker="s", secondary_y=True, legend=False)
    right.set_ylim(0, 24)
    right.set_yticks(range(0, 25, 4))
    right.set_ylabel("Euroraum, Veränderung zum Vorjahr in %")
    lines = ax.get_lines() + right.get_lines()
    ax.legend(lines, df.columns, loc="upper right", frameon=False)
    return dress(ax, "Teuerung: Österreich und der Euroraum", "Jahr", "Österreich, Veränderung zum Vorjahr in %",
                 "Quelle: Eurostat, HVPI, Jahresdurchschnitte", right=0.88)


@liar("dual-axis")
def gasto_salud_esperanza():
    fig, ax = new()
    a = np.arange(2010, 2024)
    g = np.array([6.9, 6.9, 7.0, 7.1, 7.2, 7.4, 7.5, 7.6, 7.7, 7.9, 8.6, 8.7, 8.0, 8.1])
    e = np.array([75.0, 75.3, 75.5, 75.8, 76.0, 76.2, 76.4, 76.6, 76.8, 77.0, 74.8, 73.0, 76.5, 77.7])
    ax.bar(a, g, color="#9DC3E6")
    ax.set_ylim(0, 10)
    ax2 = ax.twinx()
    ax2.plot(a, e, color=OR, marker="o", lw=2)
    ax2.set_ylim(70, 78)
    ax2.set_ylabel("Espérance de vie à la naissance (années)", color=OR)
    ax.set_xticks(a[::3])
    return dress(ax, "Colombie : dépenses de santé et espérance de vie", "Année", "Dépenses de santé (% du PIB)",
                 "Source : DANE et ministère de la Santé, 2010-2023", right=0.88)


@liar("base-year-picked")
def pasajeros_base_2020():
    fig, ax = new()
    a = np.arange(2020, 2026)
    ax.plot(a, [100, 196, 318, 349, 388, 401], color=BL, marker="o", lw=2, label="El Dorado (Bogotá)")
    ax.plot(a, [100, 226, 369, 402, 437, 468], color=OR, marker="s", ls="--", lw=2, label="José María Córdova (Medellín)")
    ax.set_ylim(0, 500)
    ax.legend(frameon=False, loc="upper left")
    return dress(ax, "Los aeropuertos han cuadruplicado sus pasajeros", "Año", "Índice de pasajeros (2020 = 100)",
                 "Fuente: Aeronáutica Civil, boletín de tráfico aéreo 2025")


@liar("bridged-gap")
def feinstaub_luecke():
    fig, ax = new()
    t = pd.date_range("2021-01-01", "2024-12-01", freq="MS")
    v = 16 + 6 * np.cos(2 * np.pi * (t.month - 1) / 12) + rng(4).normal(0, 1.1, len(t))
    s = pd.Series(np.asarray(v), index=t)
    s["2022-06":"2023-08"] = np.nan
    s = s.dropna()
    ax.plot(s.index, s.values, color=PU, lw=1.8)
    ax.set_ylim(0, 28)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    return dress(ax, "Feinstaub an der Messstelle Taborstraße, Wien", "Monat", "PM10, Monatsmittel in µg/m³",
                 "Quelle: Stadt Wien, Luftgütemessnetz, Monatswerte 2021 bis 2024")


@liar("colour-blind")
def energia_rojo_verde():
    fig, ax = new()
    a = np.arange(2016, 2026)
    df = pd.DataFrame({"Hidráulica": [47, 57, 56, 54, 50, 60, 63, 60, 56, 62], "Térmica": [45, 39, 40, 43, 45, 34, 31, 35, 39, 31],
                       "Solar y eólica": [1, 1, 1, 2, 3, 4, 6, 9, 13, 17]}, index=a)
    df.plot(ax=ax, color=["#2E8B2E", "#B5651D", "#C0392B"], lw=2.4)
    ax.set_ylim(0, 70)
    ax.legend(frameon=False, ncols=3, loc="upper center", bbox_to_anchor=(0.5, 1.0))
    return dress(ax, "Generación eléctrica en Colombia por tecnología", "Año", "Teravatios hora al año",
                 "Fuente: XM, operador del mercado, informe anual 2025")


@liar("cumulative-as-growth")
def sanierungsbonus_kumuliert():
    fig, ax = new()
    m = pd.date_range("2023-01-01", periods=24, freq="MS")
    neu = np.array([5.2, 5.0, 5.1, 4.8, 4.5, 4.1, 3.9, 3.6, 3.5, 3.1, 2.8, 2.4, 2.5, 2.2, 2.1, 2.0, 1.8, 1.6, 1.4, 1.3, 1.2, 1.0, .9, .7])
    ax.fill_between(m, np.cumsum(neu), color=VE, alpha=0.8)
    ax.set_ylim(0, 75)
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 5, 9)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    return dress(ax, "Prime à la rénovation : la demande progresse de mois en mois", "Mois", "Dossiers (milliers)",
                 "Source : Umweltbundesamt (Vienne), base des aides au 31 décembre 2024")


@liar("diverging-off-centre")
def naechtigungen_palette():
    fig, ax = new(7.8, 4.8)
    g = rng(11)
    base = np.array([6, 3, 4, 2, 11, 1, 8, 5, -4])[:, None]
    z = np.round(base + g.normal(4, 4.2, (9, 6)), 1)
    df = pd.DataFrame(z, index=LAENDER, columns=["Jän", "Feb", "Mär", "Apr", "Mai", "Jun"])
    sns.heatmap(df, cmap="RdBu", vmin=-9, vmax=21, ax=ax, cbar_kws={"label": "Veränderung zum Vorjahr in %"})
    return dress(ax, "Nächtigungen im 1. Halbjahr 2025", "Monat 2025", "",
                 "Quelle: Statistik Austria, Beherbergungsstatistik", left=0.22)


@liar("false-precision")
def encuesta_movilidad_decimales():
    fig, ax = new()
    m = ["TransMilenio", "A pie", "Moto", "Carro", "Bicicleta", "Otro"]
    v = [36.3426, 23.1481, 15.7407, 12.5000, 8.7963, 3.4722]
    ax.barh(m[::-1], v[::-1], color=BL)
    for i, x in enumerate(v[::-1]):
        ax.text(x + 0.4, i, comma(x, 4) + " %", va="center")
    ax.set_xlim(0, 45)
    return dress(ax, "Cómo van al trabajo los bogotanos", "Porcentaje de personas encuestadas", "",
                 "Fuente: encuesta telefónica de la redacción, 432 personas, marzo de 2025", left=0.18)


@liar("line-over-categories")
def filieres_linea_fr():
    fig, ax = new()
    f = ["Droit", "Médecine", "Ingénierie", "Enseignement", "Économie", "Sciences"]
    ax.plot(f, [57, 54, 27, 73, 49, 52], color=PU, marker="o", lw=2)
    ax.set_ylim(0, 100)
    return dress(ax, "Autriche : la part des femmes selon la filière", "Filière universitaire", "Femmes (% des inscrits)",
                 "Source : Statistik Austria, effectifs universitaires, hiver 2024-2025")


@liar("misrepresentation")
def medallas_etiquetas():
    fig, ax = new()
    p = ["Antioquia", "Valle", "Bogotá", "Bolívar", "Santander"]
    written = [318, 305, 287, 121, 104]
    drawn = [318, 305, 196, 121, 104]
    bars = ax.bar(p, drawn, color=[GR, GR, OR, GR, GR], width=0.65)
    for b, w in zip(bars, written):
        ax.text(b.get_x() + b.get_width() / 2, b.get_height() + 5, str(w), ha="center")
    ax.set_ylim(0, 360)
    return dress(ax, "Colombia’s National Games: medals by delegation", "Delegation", "Medals won",
                 "Source: Ministry of Sport, 2023 National Games")


@liar("misrepresentation")
def windkraft_kreise():
    fig, ax = new(8, 4)
    n = ["Niederösterreich", "Burgenland", "Steiermark", "Oberösterreich"]
    v = [2000, 1400, 320, 50]
    x = [0, 2.4, 4.4, 6.4]
    ax.scatter(x, [0] * 4, s=[(k / 2000 * 130) ** 2 for k in v], color=SK, edgecolor=BL)
    for a, b, c in zip(x, n, v):
        ax.text(a, -1.35, f"{b}\n{POINTS(c)} MW", ha="center", va="top")
    ax.set_xlim(-1.5, 7.5)
    ax.set_ylim(-2.4, 1.6)
    ax.axis("off")
    return dress(ax, "Windkraft: installierte Leistung Ende 2024, in Megawatt", "", "",
                 "Quelle: E-Control, Bestandsstatistik. Kreisfläche proportional zur Leistung.")


@liar("missing-unit")
def precio_arriendo_sin_unidad():
    fig, ax = new()
    df = pd.DataFrame({"Año": np.tile(np.arange(2018, 2026), 2), "Arriendo": [1.21, 1.26, 1.24, 1.27, 1.38, 1.55, 1.69, 1.78,
                       .74, .77, .76, .79, .86, .97, 1.05, 1.12], "Estrato": ["Estrato 4"] * 8 + ["Estrato 3"] * 8})
    sns.lineplot(df, x="Año", y="Arriendo", hue="Estrato", style="Estrato", markers=True, palette=[BL, OR], ax=ax)
    ax.set_ylim(0, 2)
    ax.yaxis.set_major_formatter(COMMA)
    ax.legend(frameon=False, loc="lower right")
    return dress(ax, "El arriendo se encareció con fuerza en Bogotá", "Año", "Arriendo",
                 "Fuente: Galería Inmobiliaria, apartamentos de dos alcobas, 2018-2025")


@liar("overplotting")
def bruttobezuege_wolke():
    fig, ax = new()
    g = rng(6)
    alter = g.integers(18, 65, 14000)
    lohn = np.exp(g.normal(7.35 + 0.011 * (alter - 18), 0.42))
    ax.plot(alter, lohn, "o", color=BL, ms=6)
    ax.set_ylim(0, None)
    ax.yaxis.set_major_formatter(ENGLISH)
    return dress(ax, "Gross pay by age, 14,000 Austrian payslips", "Age (years)", "Gross monthly pay (euros)",
                 "Source: Statistik Austria, 2023 wage tax records, random sample")


@liar("panels-on-different-scales")
def dengue_dos_paneles():
    fig, axes = new(8.4, 4.5, ncols=2)
    w = np.arange(1, 53)
    g = rng(31)
    axes[0].plot(w, 120 + 60 * np.sin(w / 8) + g.normal(0, 9, 52), color=BL, lw=2)
    axes[1].plot(w, 1350 + 700 * np.sin(w / 8 + .3) + g.normal(0, 80, 52), color=BL, lw=2)
    for ax, name, top in zip(axes, ["Quindío", "Valle del Cauca"], [220, 2400]):
        ax.set_ylim(0, top)
        ax.yaxis.set_major_formatter(POINTS)
        dress(ax, name, "Semana epidemiológica de 2024", "Casos por semana", bottom=0.19, top=0.82, wspace=0.32)
    fig.suptitle("Dengue en Quindío y Valle del Cauca, 2024", x=0.02, ha="left", fontsize=13, fontweight="bold")
    fig.text(0.02, 0.02, "Fuente: Instituto Nacional de Salud, Sivigila 2024", fontsize=9, color="#444444")
    return fig


@liar("partial-period")
def einbuergerungen_teiljahr():
    fig, ax = new()
    s = pd.Series([9.4, 10.6, 9.0, 16.2, 20.6, 19.9, 21.9, 9.1], index=range(2018, 2026))
    s.plot.bar(ax=ax, color=BL, rot=0, width=0.75)
    ax.set_ylim(0, 25)
    return dress(ax, "Einbürgerungen in Österreich", "Jahr", "Einbürgerungen in Tausend",
                 "Quelle: Statistik Austria, Statistik der Einbürgerungen, Datenstand 30. Juni 2025")


@liar("pie-misuse")
def torta_razones():
    fig, ax = new(7.2, 4.8)
    n = ["Tiempo de viaje", "Inseguridad", "Aglomeración", "Costo del pasaje"]
    v = [64, 58, 47, 31]
    ax.pie(v, labels=[f"{a}\n{b} %" for a, b in zip(n, v)], colors=[BL, OR, VE, "#B8B8B8"], startangle=90,
           wedgeprops={"edgecolor": "white"})
    ax.set_title("Por qué dejan de usar el bus los bogotanos", loc="left", fontweight="bold")
    fig.text(0.02, 0.02, "Fuente: Bogotá Cómo Vamos, encuesta 2024, n = 1.506; % de personas, respuesta múltiple", fontsize=9, color="#444444")
    return fig


@liar("rainbow-colormap")
def stromlast_jet():
    fig, ax = new(7.8, 4.7)
    h = np.arange(24)
    z = np.array([6.2 + 1.6 * np.cos(2 * np.pi * (m - 1) / 12) + 1.3 * np.sin((h - 8) / 24 * 2 * np.pi) + 0.3 * np.cos(h / 2) for m in range(12)])
    im = ax.imshow(z, cmap="jet", aspect="auto", origin="lower")
    ax.set_yticks(range(12), ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
    ax.set_xticks(range(0, 24, 3))
    fig.colorbar(im, label="Mean load (gigawatts)")
    return dress(ax, "Austrian electricity demand by month and hour, 2024", "Hour of day", "Month",
                 "Source: Austrian Power Grid, hourly load")


@liar("shuffled-ordinal")
def gesundheitszustand_reihenfolge():
    fig, ax = new()
    n = ["gut", "mittelmäßig", "schlecht", "sehr gut", "sehr schlecht"]
    ax.bar(n, [39, 20, 6, 33, 2], color=VE, width=0.7)
    ax.set_ylim(0, 50)
    return dress(ax, "Wie geht es Ihnen gesundheitlich?", "Selbsteinschätzung", "Anteil der Befragten in %",
                 "Quelle: Statistik Austria, Gesundheitsbefragung 2019, Personen ab 15 Jahren")


@liar("smoothed-line")
def pobreza_curva_suave():
    fig, ax = new()
    a = np.array([2012, 2015, 2018, 2020, 2021, 2023])
    v = np.array([40.8, 36.1, 34.7, 42.5, 39.3, 33.0])
    t = np.linspace(2012, 2023, 250)
    ax.plot(t, make_interp_spline(a, v, k=3)(t), color=PU, lw=2.5)
    ax.set_ylim(0, 50)
    ax.set_xticks(a)
    return dress(ax, "Monetary poverty in Colombia", "Survey year", "People in poverty (% of population)",
                 "Source: DANE household survey, six rounds between 2012 and 2023")


@liar("stacked-averages")
def salario_medio_apilado():
    fig, ax = new()
    df = pd.DataFrame({"Mujeres": [1.42, 1.71, 2.35, 3.9], "Hombres": [1.66, 2.08, 2.81, 4.9]},
                      index=["Primaria", "Bachillerato", "Técnico", "Universitario"])
    df.plot.bar(stacked=True, ax=ax, color=[PU, SK], rot=0, width=0.65)
    ax.set_ylim(0, 10)
    ax.legend(frameon=False, loc="upper left")
    return dress(ax, "Salario medio según nivel educativo y sexo", "Nivel educativo", "Salario medio (millones de pesos al mes)",
                 "Fuente: DANE, GEIH, promedio de 2024")


@liar("title-contradicts-data")
def oeffi_verdoppelt():
    fig, ax = new()
    j = np.arange(2015, 2025)
    v = [700, 725, 760, 822, 852, 801, 810, 870, 940, 1040]
    ax.bar(j, v, color=OR)
    ax.set_ylim(0, 1200)
    ax.set_xticks(j[::3])
    ax.yaxis.set_major_formatter(POINTS)
    return dress(ax, "Zahl der Jahreskarten hat sich seit 2015 verdoppelt", "Jahr", "Verkaufte Jahreskarten in Tausend",
                 "Quelle: Wiener Linien, Betriebsangaben 2015 bis 2024")


@liar("title-contradicts-data")
def homicides_hausse_fr():
    fig, ax = new()
    a = np.arange(2014, 2025)
    ax.plot(a, [17.5, 17.2, 15.8, 14.3, 13.2, 14.1, 13.4, 14.3, 12.8, 13.7, 12.4], color="#B3261E", marker="o", lw=2)
    ax.set_ylim(0, 20)
    ax.set_xticks(a[::2])
    ax.set_yticks(range(0, 21, 5))
    return dress(ax, "Bogota : le taux d’homicides ne cesse d’augmenter", "Année", "Homicides pour 100 000 habitants",
                 "Source : Medicina Legal et Secretaría de Seguridad, 2014-2024")


@liar("too-many-series")
def desempleo_departamentos():
    fig, ax = new(8, 4.9)
    g = rng(21)
    names = ["Antioquia", "Atlántico", "Bolívar", "Boyacá", "Caldas", "Cauca", "Cesar", "Córdoba", "Huila", "Meta", "Nariño",
             "Quindío", "Santander", "Tolima", "Valle"]
    a = np.arange(2015, 2025)
    df = pd.DataFrame({n: 11 + g.normal(0, 1.2) + np.cumsum(g.normal(0, .7, 10)) for n in names}, index=a)
    df.plot(ax=ax, colormap="tab20", lw=1.8)
    ax.set_ylim(0, 18)
    ax.legend(frameon=False, loc="center left", bbox_to_anchor=(1.01, 0.5), fontsize=9)
    return dress(ax, "Desempleo por departamento, 2015-2024", "Año", "Tasa de desempleo (%)",
                 "Fuente: DANE, mercado laboral por departamentos", right=0.78)


@liar("uneven-bins")
def alter_klassen_ungleich():
    fig, ax = new()
    g = rng(8)
    x = np.clip(np.concatenate([g.normal(38, 18, 7000), g.normal(72, 9, 2200)]), 0, 99)
    sns.histplot(x=x, bins=[0, 3, 6, 10, 15, 20, 30, 45, 65, 100], color=SK, edgecolor=BL, ax=ax)
    ax.yaxis.set_major_formatter(POINTS)
    return dress(ax, "Patientinnen und Patienten der Notaufnahme nach Alter", "Alter in Jahren", "Anzahl der Aufnahmen",
                 "Quelle: Klinik Landstraße, Aufnahmestatistik 2023, 9.200 Fälle")


@liar("uneven-ticks")
def mayores_anos_desiguales():
    fig, ax = new()
    a = ["1985", "1993", "2005", "2018", "2020", "2022", "2024"]
    v = [1.1, 1.6, 2.6, 5.4, 6.1, 6.7, 7.2]
    ax.plot(range(7), v, color=BL, marker="o", lw=2)
    ax.set_xticks(range(7), a)
    ax.set_ylim(0, 8)
    return dress(ax, "La población de 60 años y más en Colombia", "Año", "Millones de personas",
                 "Fuente: DANE, censos y proyecciones de población")


@liar("unexplained-interval")
def waiting_times_band_en():
    fig, ax = new()
    m = pd.date_range("2022-01-01", periods=36, freq="MS")
    v = 118 + np.cumsum(rng(3).normal(1.1, 2.3, 36))
    ax.fill_between(m, v * .88, v * 1.12, color=SK, alpha=0.35)
    ax.plot(m, v, color=BL, lw=2)
    ax.set_ylim(0, 220)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    return dress(ax, "Waiting time for a hip replacement in Austria", "Month of referral", "Mean wait (days)",
                 "Source: sample survey of 40 hospitals, 2022–2024")


@liar("unnormalised-comparison")
def accidents_laender_fr():
    fig, ax = new()
    s = pd.Series({"Vorarlberg": 2310, "Burgenland": 990, "Salzbourg": 3120, "Carinthie": 3010, "Tyrol": 4370, "Styrie": 5520,
                   "Vienne": 6150, "Haute-Autriche": 7180, "Basse-Autriche": 7420}).sort_values()
    s.plot.barh(ax=ax, color=["#B3261E" if k > 7400 else GR for k in s], width=0.7)
    ax.xaxis.set_major_formatter(SPACES)
    return dress(ax, "La Basse-Autriche, Land le plus dangereux sur la route", "Accidents corporels en 2024", "",
                 "Source : Statistik Austria, accidents de la circulation 2024", left=0.2)


@liar("unordered-time")
def turismo_meses_ordenados():
    fig, ax = new()
    df = pd.DataFrame({"mes": ["diciembre", "enero", "julio", "junio", "marzo", "noviembre", "agosto", "febrero", "octubre", "abril", "mayo", "septiembre"],
                       "v": [712, 651, 604, 566, 548, 541, 537, 522, 518, 489, 463, 455]})
    sns.lineplot(df, x="mes", y="v", sort=False, marker="o", color=VE, ax=ax)
    ax.set_ylim(0, 800)
    ax.tick_params(axis="x", rotation=45)
    return dress(ax, "Visitantes extranjeros a Colombia en 2024", "Mes", "Miles de visitantes no residentes",
                 "Fuente: Migración Colombia y MinCIT, 2024", bottom=0.28)

# ------------------------------------------------------------------ honest


@honest
def lebenserwartung_linien():
    fig, ax = new()
    j = np.arange(2005, 2025)
    f = 82.2 + 0.1 * np.arange(20) - np.where((j == 2020) | (j == 2021), .5, 0)
    m = 76.7 + 0.155 * np.arange(20) - np.where((j == 2020) | (j == 2021), .7, 0)
    f = f + rng(1).normal(0, .09, 20)
    m = m + rng(2).normal(0, .09, 20)
    ax.plot(j, f, color=PU, lw=2)
    ax.plot(j, m, color=BL, lw=2, ls="--")
    ax.text(2024.2, f[-1], "Frauen", color=PU, va="center")
    ax.text(2024.2, m[-1], "Männer", color=BL, va="center")
    ax.set_ylim(75, 86)
    ax.set_xlim(2005, 2026.5)
    ax.set_xticks(range(2005, 2025, 5))
    return dress(ax, "Der Abstand zwischen Frauen und Männern wird kleiner", "Jahr", "Lebenserwartung bei der Geburt in Jahren",
                 "Quelle: Statistik Austria, Sterbetafeln")


@honest
def lebenserwartung_punkte():
    fig, ax = new()
    n = ["Burgenland", "Wien", "Niederösterreich", "Kärnten", "Steiermark", "Oberösterreich", "Salzburg", "Vorarlberg", "Tirol"]
    v = [81.0, 81.1, 81.4, 81.7, 81.9, 82.0, 82.6, 82.9, 83.2]
    ax.plot(v, n, "o", color=BL, ms=8)
    ax.grid(axis="y", color="#DDDDDD")
    ax.set_xlim(80.5, 83.5)
    ax.xaxis.set_major_formatter(COMMA)
    return dress(ax, "In Tirol lebt man am längsten", "Lebenserwartung bei der Geburt in Jahren (Achse ab 80,5)", "",
                 "Quelle: Statistik Austria, Demographische Indikatoren 2024", left=0.22)


@honest
def altersbaum_wien():
    fig, ax = new(7.4, 5.4)
    alter = ["0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70–79", "80+"]
    m = np.array([97, 98, 146, 166, 139, 135, 104, 67, 38])
    f = np.array([92, 93, 146, 161, 140, 138, 114, 83, 65])
    ax.barh(alter, -m, color=BL, label="Männer", height=0.85)
    ax.barh(alter, f, color=OR, label="Frauen", height=0.85)
    ax.axvline(0, color="white", lw=1)
    ax.set_xlim(-200, 200)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):g}"))
    ax.legend(frameon=False, loc="upper right")
    return dress(ax, "Bevölkerung Wiens nach Alter und Geschlecht", "Personen in Tausend", "Alter in Jahren",
                 "Quelle: Statistik Austria, Bevölkerungsstand am 1. Jänner 2025", bottom=0.16)


@honest
def klimadiagramm_walter():
    fig, ax = new()
    m = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    x = np.arange(12)
    t = [1.2, 2.9, 6.8, 11.9, 16.2, 20.0, 21.9, 21.4, 16.6, 11.2, 6.3, 2.0]
    n = [39, 40, 51, 46, 79, 75, 79, 71, 70, 45, 46, 45]
    ax.plot(x, t, color="#B3261E", lw=2.2)
    ax.set_ylim(0, 50)
    ax.set_xticks(x, m)
    ax.tick_params(axis="y", colors="#B3261E")
    ax2 = ax.twinx()
    ax2.plot(x, n, color=BL, lw=2.2, ls="--")
    ax2.set_ylim(0, 100)
    ax2.tick_params(axis="y", colors=BL)
    ax2.set_ylabel("Niederschlag in mm (gestrichelt)", color=BL)
    fig = dress(ax, "Klimadiagramm Wien, Hohe Warte, 1991–2020", "Monat", "Temperatur in °C (durchgezogen)",
                "Quelle: GeoSphere Austria. Nach Walter und Lieth: 10 °C entsprechen immer 20 mm.", right=0.88)
    ax.yaxis.label.set_color("#B3261E")
    return fig


@honest
def clasificacion_liga_puestos():
    fig, ax = new()
    j = np.arange(1, 13)
    df = pd.DataFrame({"Millonarios": [9, 7, 6, 6, 4, 3, 3, 2, 2, 1, 1, 1], "Nacional": [1, 1, 2, 1, 1, 1, 2, 3, 3, 3, 2, 2],
                       "Junior": [4, 5, 3, 3, 5, 6, 7, 7, 8, 8, 9, 8]}, index=j)
    for name, c, mk in zip(df, [BL, VE, OR], "os^"):
        ax.plot(j, df[name], color=c, marker=mk, lw=2)
        ax.text(12.25, df[name].iloc[-1], name, color=c, va="center")
    ax.set_ylim(10.5, 0.5)
    ax.set_yticks(range(1, 11))
    ax.set_xticks(j)
    ax.set_xlim(0.7, 14.3)
    return dress(ax, "Millonarios trepó del noveno puesto al primero", "Fecha del torneo", "Puesto en la tabla (1 = líder)",
                 "Fuente: Dimayor, Liga BetPlay 2024-II")


@honest
def grundwasser_tiefe():
    fig, ax = new()
    t = pd.date_range("2015-01-01", "2024-12-01", freq="MS")
    d = 3.4 + 0.008 * np.arange(len(t)) + 0.35 * np.sin(2 * np.pi * (t.month - 4) / 12) + rng(2).normal(0, .06, len(t))
    ax.plot(t, d, color=BL, lw=1.7)
    ax.set_ylim(6, 0)
    ax.yaxis.set_major_formatter(COMMA)
    ax.text(t[0], 0.25, "Surface du sol = 0 m", color="#555555", va="center")
    return dress(ax, "La nappe du Marchfeld s’enfonce", "Mois", "Profondeur sous le sol (mètres)",
                 "Source : service hydrographique de Basse-Autriche, puits de Raasdorf, 2015-2024")


@honest
def ipc_indice_base_2018():
    fig, ax = new()
    t = pd.date_range("2018-12-01", "2025-06-01", freq="MS")
    g = np.where(t.year < 2021, .0022, np.where(t.year < 2024, .0082, .0043))
    al = 100 * np.cumprod(1 + g * 1.35) / (1 + g[0] * 1.35)
    to = 100 * np.cumprod(1 + g) / (1 + g[0])
    ax.plot(t, to, color=NO, lw=2.2)
    ax.plot(t, al, color=OR, lw=2.2, ls="--")
    ax.annotate("Alimentos", (t[-1], al[-1]), xytext=(5, 0), textcoords="offset points", color=OR, va="center")
    ax.annotate("Total", (t[-1], to[-1]), xytext=(5, 0), textcoords="offset points", color=NO, va="center")
    ax.axhline(100, color="#999999", lw=0.8)
    ax.set_ylim(90, 190)
    return dress(ax, "Los alimentos suben más que el resto de la canasta", "Mes", "IPC (diciembre de 2018 = 100)",
                 "Fuente: DANE, índice de precios al consumidor. Base oficial: diciembre de 2018.", right=0.87)


@honest
def naechtigungen_2019():
    fig, ax = new()
    j = np.arange(2017, 2025)
    w = [87.6, 93.7, 100, 26.0, 28.2, 74.9, 97.9, 107.2]
    o = [94.7, 98.1, 100, 64.1, 52.1, 89.6, 99.0, 101.0]
    ax.plot(j, w, color=OR, marker="o", lw=2, label="Wien")
    ax.plot(j, o, color=BL, marker="s", ls="--", lw=2, label="Österreich")
    ax.axhline(100, color="#888888", lw=0.9)
    ax.set_ylim(0, 120)
    ax.legend(frameon=False, loc="lower right")
    return dress(ax, "2024 lagen die Nächtigungen erstmals über dem Vorkrisenjahr", "Kalenderjahr", "Nächtigungen (2019 = 100)",
                 "Quelle: Statistik Austria. 2019 ist das letzte Jahr vor der Pandemie.")


@honest
def feinstaub_luecke_sichtbar():
    fig, ax = new()
    t = pd.date_range("2021-01-01", "2024-12-01", freq="MS")
    v = 16 + 6 * np.cos(2 * np.pi * (t.month - 1) / 12) + rng(4).normal(0, 1.1, len(t))
    s = pd.Series(np.asarray(v), index=t)
    s["2022-06":"2023-08"] = np.nan
    ax.plot(s.index, s.values, color=PU, lw=1.8)
    ax.axvspan(pd.Timestamp("2022-06-01"), pd.Timestamp("2023-08-01"), color="#EEEEEE")
    ax.text(pd.Timestamp("2023-01-01"), 3, "Station\naußer Betrieb", ha="center", color="#444444")
    ax.set_ylim(0, 28)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    return dress(ax, "Feinstaub an der Messstelle Taborstraße, Wien", "Monat", "PM10, Monatsmittel in µg/m³",
                 "Quelle: Stadt Wien, Luftgütemessnetz. Keine Werte von Juni 2022 bis August 2023.")


@honest
def lluvia_acumulada():
    fig, ax = new()
    m = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
    n = np.cumsum([34, 50, 78, 113, 106, 60, 45, 45, 64, 118, 116, 65])
    r = np.cumsum([11, 21, 39, 82, 91, 70, 38, 31, 42, 85, 128, 61])
    ax.plot(m, n, color=GR, lw=2, ls="--", label="Promedio 1991-2020")
    ax.plot(m, r, color=BL, lw=2.4, label="2024")
    ax.set_ylim(0, 1000)
    ax.legend(frameon=False, loc="upper left")
    return dress(ax, "La lluvia acumulada de 2024 quedó por debajo de lo normal", "Mes", "Lluvia acumulada desde el 1 de enero (mm)",
                 "Fuente: Ideam, estación Jardín Botánico, Bogotá")


@honest
def covid_log():
    fig, ax = new()
    t = pd.date_range("2020-03-01", periods=60, freq="D")
    at = 10 * np.exp(np.cumsum(np.linspace(.25, .0, 60)))
    co = 2 * np.exp(np.cumsum(np.linspace(.21, .06, 60)))
    ax.plot(t, at, color=OR, lw=2, label="Autriche")
    ax.plot(t, co, color=BL, lw=2, ls="--", label="Colombie")
    ax.set_yscale("log")
    ax.yaxis.set_major_formatter(SPACES)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.legend(frameon=False, loc="lower right")
    return dress(ax, "La courbe autrichienne s’aplatit en avril 2020", "Jour de 2020", "Cas confirmés cumulés (échelle logarithmique)",
                 "Source : Johns Hopkins University. Sur cette échelle, une pente constante est un rythme constant.", left=0.15)


@honest
def leitzins_stufen():
    fig, ax = new()
    t = pd.to_datetime(["2022-01-01", "2022-07-27", "2022-09-14", "2022-11-02", "2022-12-21", "2023-02-08", "2023-03-22", "2023-05-10",
                        "2023-06-21", "2023-08-02", "2023-09-20", "2024-06-12", "2024-09-18", "2024-10-23", "2024-12-18", "2025-02-05",
                        "2025-03-12", "2025-04-23", "2025-06-11", "2025-09-30"])
    z = [-.5, 0, .75, 1.5, 2, 2.5, 3, 3.25, 3.5, 3.75, 4, 3.75, 3.5, 3.25, 3, 2.75, 2.5, 2.25, 2, 2]
    ax.step(t, z, where="post", color=BL, lw=2.2)
    ax.axhline(0, color="#888888", lw=0.8)
    ax.set_ylim(-1, 5)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.yaxis.set_major_formatter(COMMA)
    return dress(ax, "EZB-Einlagensatz: halbiert seit dem Höchststand", "Datum des Inkrafttretens", "Zinssatz in % pro Jahr",
                 "Quelle: Europäische Zentralbank, Stand 30. September 2025")


@honest
def naechtigungen_palette_mitte():
    fig, ax = new(7.8, 4.8)
    g = rng(11)
    base = np.array([6, 3, 4, 2, 11, 1, 8, 5, -4])[:, None]
    z = np.round(base + g.normal(1, 5.2, (9, 6)), 1)
    df = pd.DataFrame(z, index=LAENDER, columns=["Jän", "Feb", "Mär", "Apr", "Mai", "Jun"])
    sns.heatmap(df, cmap="RdBu", norm=TwoSlopeNorm(0, -20, 20), ax=ax, cbar_kws={"label": "Veränderung zum Vorjahr in %"})
    return dress(ax, "Nächtigungen im 1. Halbjahr 2025", "Monat 2025", "",
                 "Quelle: Statistik Austria, Beherbergungsstatistik", left=0.22)


@honest
def siniestros_hora_dia():
    fig, ax = new(7.8, 4.6)
    h = np.arange(24)
    z = np.array([40 + 30 * np.exp(-(h - 7) ** 2 / 5) + 38 * np.exp(-(h - 18) ** 2 / 8) - 25 * np.exp(-(h - 3) ** 2 / 7) for _ in range(7)])
    z[5:] = z[5:] * 0.75 + 22 * np.exp(-(h - 1) ** 2 / 6)
    z = np.clip(z + rng(19).normal(0, 2.5, z.shape), 0, None)
    im = ax.imshow(z, cmap="viridis", aspect="auto", vmin=0)
    ax.set_yticks(range(7), ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
    ax.set_xticks(range(0, 24, 3))
    fig.colorbar(im, label="Accidents par heure (moyenne)")
    return dress(ax, "À quelle heure surviennent les accidents à Bogota", "Heure de la journée", "Jour de la semaine",
                 "Source : Secretaría Distrital de Movilidad, 2024", left=0.18)


@honest
def pendelzeit_histogramm():
    fig, ax = new()
    x = np.clip(rng(14).gamma(3.1, 10, 6200), 0, 120)
    sns.histplot(x=x, binwidth=5, binrange=(0, 120), color=SK, edgecolor="white", ax=ax)
    ax.yaxis.set_major_formatter(ENGLISH)
    ax.set_xticks(range(0, 121, 15))
    return dress(ax, "How long Austrian commuters travel", "One-way travel time (minutes, 5-minute bins)", "Respondents",
                 "Source: Österreich unterwegs travel survey, 6,200 respondents")


@honest
def alter_dichte_ungleich():
    fig, ax = new()
    g = rng(8)
    x = np.clip(np.concatenate([g.normal(38, 18, 7000), g.normal(72, 9, 2200)]), 0, 99)
    edges = [0, 5, 10, 15, 20, 30, 45, 65, 100]
    n, _ = np.histogram(x, edges)
    ax.bar(edges[:-1], n / np.diff(edges), width=np.diff(edges), align="edge", color=SK, edgecolor=BL)
    ax.set_xticks(edges)
    return dress(ax, "Notaufnahme: Aufnahmen je Altersjahr", "Alter in Jahren (amtliche Altersklassen)", "Aufnahmen pro Altersjahr",
                 "Quelle: Klinik Landstraße, 2023. Die Fläche jedes Balkens entspricht der Zahl der Fälle.")


@honest
def torta_agua():
    fig, ax = new(7, 4.7)
    ax.pie([62, 31, 7], labels=["Chingaza\n62 %", "Tibitoc\n31 %", "Tunjuelo\n7 %"], colors=[BL, SK, "#B8B8B8"], startangle=90,
           counterclock=False, wedgeprops={"edgecolor": "white"})
    ax.set_title("De dónde viene el agua de Bogotá", loc="left", fontweight="bold")
    fig.text(0.02, 0.02, "Fuente: Acueducto de Bogotá, participación de cada sistema en el agua tratada, 2025", fontsize=9, color="#444444")
    return fig


@honest
def desempleo_paneles_misma_escala():
    fig, axes = new(8.4, 4.4, ncols=3, sharey=True)
    a = np.arange(2016, 2026)
    d = {"Bogotá": [9.3, 10.5, 10.5, 10.9, 18.3, 14.8, 11.4, 10.2, 9.8, 8.8], "Medellín": [10.7, 10.8, 11.7, 12.2, 17.7, 14.4, 10.6, 9.3, 8.7, 7.9],
         "Quibdó": [14.1, 15.5, 17.8, 19.8, 20.2, 18.9, 23.6, 25.4, 27.1, 25.0]}
    for ax, (n, v) in zip(axes, d.items()):
        ax.plot(a, v, color=BL, lw=2)
        ax.set_ylim(0, 30)
        ax.set_xticks([2016, 2020, 2024])
        dress(ax, n, "Year", "", bottom=0.2, top=0.8)
    axes[0].set_ylabel("Unemployment rate (%)")
    fig.suptitle("Quibdó has missed out on the jobs recovery", x=0.02, ha="left", fontsize=13, fontweight="bold")
    fig.text(0.02, 0.02, "Source: DANE labour force survey, annual averages 2016–2025", fontsize=9, color="#444444")
    return fig


@honest
def wetter_drei_groessen():
    fig, axes = new(8.6, 4.5, ncols=3)
    j = np.arange(2010, 2025)
    g = rng(5)
    data = [("Sommertage", "Tage mit 25 °C oder mehr", 68 + 2 * np.arange(15) + g.normal(0, 7, 15), 120),
            ("Niederschlag", "Jahressumme in mm", 660 + g.normal(0, 70, 15), 1000),
            ("Sonne", "Sonnenstunden pro Jahr", 2050 + g.normal(0, 110, 15), 2600)]
    for ax, (n, y, v, top) in zip(axes, data):
        ax.bar(j, v, color=OR, width=0.8)
        ax.set_ylim(0, top)
        ax.set_xticks([2010, 2017, 2024])
        ax.yaxis.set_major_formatter(POINTS)
        dress(ax, n, "Jahr", y, bottom=0.2, top=0.8, wspace=0.55)
    fig.suptitle("Drei Messgrößen der Station Wien Hohe Warte", x=0.02, ha="left", fontsize=13, fontweight="bold")
    fig.text(0.02, 0.02, "Quelle: GeoSphere Austria, Jahreswerte 2010 bis 2024", fontsize=9, color="#444444")
    return fig


@honest
def einbuergerungen_teiljahr_markiert():
    fig, ax = new()
    v = [9.4, 10.6, 9.0, 16.2, 20.6, 19.9, 21.9, 9.1]
    bars = ax.bar([str(k) for k in range(2018, 2025)] + ["2025\n(1. Halbjahr)"], v, color=BL, width=0.75)
    bars[-1].set_facecolor("white")
    bars[-1].set_edgecolor(BL)
    bars[-1].set_hatch("///")
    ax.set_ylim(0, 25)
    return dress(ax, "Einbürgerungen in Österreich", "Jahr", "Einbürgerungen in Tausend",
                 "Quelle: Statistik Austria. Schraffiert: nur Jänner bis Juni 2025, nicht vergleichbar.", bottom=0.24)


@honest
def proyeccion_poblacion_abanico():
    fig, ax = new()
    a = np.arange(2005, 2026)
    p = np.arange(2025, 2051)
    v = 41.9 + 0.56 * (a - 2005)
    c = v[-1] + 0.28 * (p - 2025) - 0.0045 * (p - 2025) ** 2
    w = 0.16 * (p - 2025)
    ax.fill_between(p, c - w, c + w, color=SK, alpha=0.35, label="Intervalle de prévision à 80 %")
    ax.plot(a, v, color=BL, lw=2.2, label="Population estimée")
    ax.plot(p, c, color=BL, lw=2, ls="--", label="Projection centrale")
    ax.set_ylim(0, 70)
    ax.legend(frameon=False, loc="lower right")
    return dress(ax, "La population colombienne croîtra de moins en moins vite", "Année", "Millions d’habitants",
                 "Source : DANE, estimations 2005-2025 ; projection de la rédaction")


@honest
def bruttobezuege_hexbin():
    fig, ax = new()
    g = rng(6)
    alter = g.uniform(18, 65, 14000)
    lohn = np.exp(g.normal(7.35 + 0.011 * (alter - 18), 0.42))
    hb = ax.hexbin(alter, lohn, gridsize=32, extent=(18, 65, 0, 7000), cmap="Blues", mincnt=1)
    fig.colorbar(hb, label="Personen je Zelle")
    ax.set_ylim(0, 7000)
    ax.yaxis.set_major_formatter(POINTS)
    return dress(ax, "Bruttobezug nach Alter, 14.000 Lohnzettel", "Alter in Jahren", "Bruttomonatsbezug in Euro",
                 "Quelle: Statistik Austria, Lohnsteuerdaten 2023, Stichprobe (Bezüge bis 7.000 Euro)")


@honest
def brecha_salarial_mancuerna():
    fig, ax = new()
    n = ["Primaire", "Secondaire", "Technique", "Université"]
    m = [1.42, 1.71, 2.35, 3.9]
    h = [1.66, 2.08, 2.81, 4.9]
    ax.hlines(n, m, h, color="#BBBBBB", lw=3, zorder=1)
    ax.scatter(m, n, color=PU, s=70, marker="o", label="Femmes", zorder=2)
    ax.scatter(h, n, color=BL, s=70, marker="s", label="Hommes", zorder=2)
    ax.set_xlim(0, 5.5)
    ax.margins(y=0.15)
    ax.legend(frameon=False, loc="lower right")
    return dress(ax, "Colombie : l’écart de salaire se creuse avec le diplôme", "Salaire moyen (millions de pesos par mois)", "Niveau d’études",
                 "Source : DANE, enquête GEIH, moyenne 2024", left=0.18)


@honest
def vertrauen_likert():
    fig, ax = new(8, 4.6)
    df = pd.DataFrame({"sehr hoch": [14, 22, 9, 6], "eher hoch": [41, 46, 33, 24], "eher gering": [30, 23, 37, 42], "sehr gering": [15, 9, 21, 28]},
                      index=["Justiz", "Polizei", "Parlament", "Medien"])
    df.plot.barh(stacked=True, ax=ax, color=["#0B4A6F", "#7DB8DA", "#F2B27A", "#A8430B"], width=0.7)
    ax.set_xlim(0, 100)
    ax.invert_yaxis()
    ax.legend(frameon=False, ncols=4, loc="upper center", bbox_to_anchor=(0.5, 1.1))
    fig = dress(ax, "", "Anteil der Befragten in %", "", "Quelle: Sozialer Survey Österreich 2024, 1.012 Befragte", top=0.82)
    fig.suptitle("Wie groß ist Ihr Vertrauen in …?", x=0.02, ha="left", fontsize=12, fontweight="bold")
    return fig


@honest
def vacunacion_por_edad():
    fig, ax = new()
    df = pd.DataFrame({"Grupo": ["0-4", "5-11", "12-17", "18-29", "30-44", "45-59", "60-74", "75+"],
                       "Cobertura": [34, 41, 38, 22, 27, 44, 68, 73]})
    sns.barplot(df, x="Grupo", y="Cobertura", color=VE, ax=ax)
    ax.set_ylim(0, 100)
    return dress(ax, "Young adults are the least likely to get a flu jab", "Age group (years)", "Vaccinated (% of age group)",
                 "Source: Colombian Ministry of Health, as of 31 December 2024")


@honest
def unfaelle_je_einwohner():
    fig, ax = new()
    s = pd.Series({"Wien": 307, "Steiermark": 434, "Niederösterreich": 430, "Oberösterreich": 468, "Vorarlberg": 562, "Kärnten": 528,
                   "Tirol": 562, "Salzburg": 545, "Burgenland": 328}).sort_values()
    s.plot.barh(ax=ax, color=GR, width=0.7)
    return dress(ax, "Verkehrsunfälle: Wien hat die niedrigste Rate", "Unfälle mit Personenschaden je 100.000 Einwohner, 2024", "",
                 "Quelle: Statistik Austria, Unfallstatistik 2024, eigene Berechnung", left=0.22)


@honest
def cascada_presupuesto():
    fig, ax = new()
    n = ["Presupuesto\n2024", "Metro", "Salud", "Educación", "Deuda", "Presupuesto\n2025"]
    step = [35.1, 2.4, 0.9, 1.2, -1.5, 38.1]
    base = [0, 35.1, 37.5, 38.4, 38.1, 0]
    height = [35.1, 2.4, 0.9, 1.2, 1.5, 38.1]
    col = [GR, VE, VE, VE, OR, GR]
    ax.bar(n, height, bottom=base, color=col, width=0.7)
    for i in range(6):
        sign = "+" if 0 < i < 5 and step[i] > 0 else ""
        ax.text(i, base[i] + height[i] + 0.5, sign + comma(step[i]).replace("-", "\u2212"), ha="center")
    ax.set_ylim(0, 45)
    return dress(ax, "Qué cambia en el presupuesto de Bogotá", "Rubro", "Billones de pesos",
                 "Fuente: Secretaría Distrital de Hacienda, proyecto de presupuesto 2025", bottom=0.22)


@honest
def regierungen_gantt():
    fig, ax = new()
    n = ["Faymann I–II", "Kern", "Kurz I", "Bierlein", "Kurz II", "Schallenberg", "Nehammer"]
    a = [2008.92, 2016.38, 2017.96, 2019.42, 2020.02, 2021.78, 2021.93]
    e = [2016.36, 2017.96, 2019.41, 2020.02, 2021.78, 2021.93, 2025.03]
    ax.barh(n, np.subtract(e, a), left=a, color=[OR, OR, SK, GR, SK, SK, SK], height=0.6)
    ax.invert_yaxis()
    ax.set_xlim(2008, 2026)
    ax.grid(axis="x", color="#DDDDDD")
    ax.set_axisbelow(True)
    return dress(ax, "Bundesregierungen in Österreich, 2008 bis Jänner 2025", "Amtszeit (Jahr)", "",
                 "Quelle: Bundeskanzleramt. Orange: SPÖ, blau: ÖVP, grau: Beamtenregierung", left=0.17)


@honest
def desempleo_departamentos_resaltado():
    fig, ax = new()
    g = rng(21)
    a = np.arange(2015, 2025)
    for _ in range(13):
        ax.plot(a, 10 + g.normal(0, 1) + np.cumsum(g.normal(0, .5, 10)), color="#CFCFCF", lw=1.1)
    q = [15.9, 15.6, 16.1, 16.6, 21.0, 18.2, 15.1, 14.6, 14.9, 14.2]
    ax.plot(a, q, color=OR, lw=2.8)
    ax.text(2021.2, 18.9, "Quindío", color=OR, fontweight="bold")
    ax.text(2015.2, 4.5, "En gris: otros 13 departamentos", color="#666666")
    ax.set_ylim(0, 24)
    return dress(ax, "Quindío, siempre por encima de los demás", "Año", "Tasa de desempleo (%)",
                 "Fuente: DANE, mercado laboral por departamentos, 2015-2024")


@honest
def lorenz_einkommen():
    fig, ax = new(6.2, 5.6)
    p = np.linspace(0, 1, 101)
    ax.plot(p * 100, 100 * p ** 2.1, color=BL, lw=2.2, label="revenu brut")
    ax.plot(p * 100, 100 * p ** 1.7, color=VE, lw=2.2, ls="--", label="après impôts et transferts")
    ax.plot([0, 100], [0, 100], color=GR, lw=1, ls=":", label="égalité parfaite")
    ax.set_xlim(0, 100)
    ax.set_ylim(0, 100)
    ax.legend(frameon=False, loc="upper left")
    return dress(ax, "Autriche : l’impôt rapproche les revenus", "Ménages, cumul en %", "Revenus, cumul en %",
                 "Source : Statistik Austria, EU-SILC 2023. Courbes de Lorenz.", bottom=0.15)


@honest
def jahresdauerlinie():
    fig, ax = new()
    g = rng(9)
    v = np.sort(1.9 * g.beta(1.1, 1.9, 8760) * 1.9)[::-1]
    ax.fill_between(np.arange(1, 8761), v, color=SK, alpha=0.5)
    ax.plot(np.arange(1, 8761), v, color=BL, lw=1.8)
    ax.set_xlim(0, 8760)
    ax.set_ylim(0, 4)
    ax.yaxis.set_major_formatter(COMMA)
    ax.xaxis.set_major_formatter(POINTS)
    return dress(ax, "Windkraft: Jahresdauerlinie der Einspeisung 2024", "Stunden des Jahres, nach Leistung absteigend sortiert", "Leistung in Gigawatt",
                 "Quelle: Austrian Power Grid, stündliche Einspeisung")


@honest
def forest_tabaquismo():
    fig, ax = new()
    n = ["Men (ref. women)", "Aged 18–29 (ref. 60+)", "Rural (ref. urban)", "Primary school (ref. degree)"]
    o = np.array([2.1, 1.5, 0.8, 1.3])
    lo = np.array([1.8, 1.2, 0.65, 1.05])
    hi = np.array([2.45, 1.9, 0.98, 1.6])
    ax.errorbar(o, n, xerr=[o - lo, hi - o], fmt="s", color=BL, capsize=4, ms=7)
    ax.axvline(1, color=GR, ls="--", lw=1)
    ax.set_xscale("log")
    ax.set_xticks([0.5, 1, 2, 3], ["0.5", "1", "2", "3"])
    ax.minorticks_off()
    ax.margins(y=0.15)
    ax.set_xlim(0.5, 3)
    return dress(ax, "Who smokes more in Bogotá", "Odds ratio (log scale)", "",
                 "Source: 2023 district health survey, n = 6,480. Bars: 95% confidence intervals.", left=0.32)


@honest
def kaplan_meier_en():
    fig, ax = new()
    t = np.arange(0, 61, 3)
    s1 = 100 * np.exp(-0.011 * t)
    s2 = 100 * np.exp(-0.019 * t)
    for s, c, ls, name in [(s1, BL, "-", "Screened"), (s2, OR, "--", "Not screened")]:
        w = 0.11 * t
        ax.fill_between(t, s - w, np.minimum(s + w, 100), step="post", color=c, alpha=0.18)
        ax.step(t, s, where="post", color=c, ls=ls, lw=2, label=name)
    ax.set_ylim(0, 105)
    ax.set_xticks(range(0, 61, 12))
    ax.legend(frameon=False, loc="lower left")
    return dress(ax, "Survival after a colorectal cancer diagnosis", "Months since diagnosis", "Patients alive (%)",
                 "Source: Austrian National Cancer Registry, 2015–2019 cohort. Bands: 95% confidence intervals.")


@honest
def wahlbeteiligung_zeitachse():
    fig, ax = new()
    j = [1990, 1994, 1995, 1999, 2002, 2006, 2008, 2013, 2017, 2019, 2024]
    v = [86.1, 81.9, 86.0, 80.4, 84.3, 78.5, 78.8, 74.9, 80.0, 75.6, 77.7]
    ax.plot(j, v, color=BL, marker="o", lw=1.8)
    ax.set_ylim(60, 100)
    ax.set_xlim(1988, 2026)
    return dress(ax, "Wahlbeteiligung bei Nationalratswahlen", "Wahljahr", "Wahlbeteiligung in %",
                 "Quelle: Bundesministerium für Inneres. Ein Punkt je Wahl, y-Achse ab 60 %.")


@honest
def eolica_circulos_area():
    fig, ax = new(8, 4)
    n = ["Niederösterreich", "Burgenland", "Steiermark", "Oberösterreich"]
    v = [2000, 1400, 320, 50]
    x = [0, 2.4, 4.4, 6.4]
    ax.scatter(x, [0] * 4, s=[k * 5 for k in v], color=SK, edgecolor=BL)
    for a, b, c in zip(x, n, v):
        ax.text(a, -1.35, f"{b}\n{ENGLISH(c)} MW", ha="center", va="top")
    ax.set_xlim(-1.5, 7.5)
    ax.set_ylim(-2.4, 1.6)
    ax.axis("off")
    return dress(ax, "Wind power in four Austrian states, installed megawatts", "", "",
                 "Source: E-Control, end of 2024. Circle area is proportional to capacity.")


@honest
def schuljahr_abwesenheit():
    fig, ax = new()
    m = ["Sep", "Okt", "Nov", "Dez", "Jän", "Feb", "Mär", "Apr", "Mai", "Jun"]
    ax.plot(m, [2.1, 3.4, 4.6, 6.2, 6.8, 6.1, 4.7, 3.6, 3.0, 2.9], color=PU, marker="o", lw=2)
    ax.set_ylim(0, 8)
    return dress(ax, "Im Winter fehlen die meisten Schulkinder", "Monat im Schuljahr 2023/24", "Fehlende Kinder in % der Klasse",
                 "Quelle: Bildungsdirektion für Wien, Volksschulen")


@honest
def papa_media_movil():
    t = pd.date_range("2023-01-01", periods=104, freq="W")
    v = 9.6 + 1.5 * np.sin(np.arange(104) / 9) + rng(17).normal(0, .8, 104)
    df = pd.DataFrame({"semana": t, "v": v})
    df["media"] = df["v"].rolling(8, center=True).mean()
    fig = plt.figure(figsize=(7.6, 4.7))
    so.Plot(df, x="semana", y="v").add(so.Dots(color="#2F6FA8", pointsize=4)).on(fig).plot()
    ax = fig.axes[0]
    ax.plot(df["semana"], df["media"], color=BL, lw=2.4)
    ax.set_ylim(0, 15)
    ax.text(pd.Timestamp("2023-01-15"), 1.2, "Puntos: cada semana. Línea: promedio móvil de 8 semanas.", color="#333333")
    return dress(ax, "El precio de la papa en Corabastos, semana a semana", "Semana", "Miles de pesos por arroba",
                 "Fuente: DANE, Sipsa, enero de 2023 a diciembre de 2024")


@honest
def ecart_temperature_fr():
    fig, ax = new()
    a = np.arange(1985, 2025)
    d = -0.9 + 0.062 * (a - 1985) + rng(12).normal(0, .45, 40)
    d = d - d[(a >= 1991) & (a <= 2020)].mean()
    ax.bar(a, d, color=[OR if v > 0 else BL for v in d], width=0.85)
    ax.axhline(0, color=NO, lw=0.9)
    ax.set_ylim(-2.5, 2.5)
    ax.yaxis.set_major_formatter(COMMA)
    return dress(ax, "Autriche : les années chaudes deviennent la règle", "Année", "Écart à la moyenne 1991-2020 (°C)",
                 "Source : GeoSphere Austria, série HISTALP")
