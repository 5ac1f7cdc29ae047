"""Charts by a public-health researcher in Hamburg, then the graphics editor of a Mexico City business daily: 32 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import TwoSlopeNorm
from matplotlib.ticker import FuncFormatter, MultipleLocator, PercentFormatter
from scipy.interpolate import make_interp_spline

BL, OR, VE, GR, PU, SK, NO = "#0072B2", "#D55E00", "#009E73", "#666666", "#AA4488", "#56B4E9", "#222222"
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


def de(v, d=0):
    return f"{v:,.{d}f}".replace(",", "_").replace(".", ",").replace("_", ".")


COMMA = FuncFormatter(lambda v, _: f"{v:g}".replace(".", ",").replace("-", "−"))
POINTS = FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", "."))
ENGLISH = FuncFormatter(lambda v, _: f"{v:,.0f}")


def done(ax, title, x, y, src, bottom=0.18, **k):
    """Title, axis names, source: the house style of every chart here."""
    fig = ax.figure
    ax.set_title(title, loc="left", fontsize=12, fontweight="bold")
    ax.set_xlabel(x)
    ax.set_ylabel(y)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    fig.subplots_adjust(bottom=bottom, **k)
    fig.text(0.02, 0.02, src, fontsize=9, color="#444444", ha="left")
    return fig


def end_label(ax, x, y, text, color):
    ax.annotate(text, (x, y), xytext=(5, 0), textcoords="offset points", color=color, va="center", fontsize=10)


# ---------------------------------------------------------------- liars, German

@liar("truncated-bars")
def angebotsmieten_grossstaedte():
    s = pd.Series({"München": 21.9, "Frankfurt": 17.6, "Berlin": 17.1, "Stuttgart": 16.9, "Hamburg": 16.4, "Köln": 15.8}).sort_values()
    ax = s.plot.barh(figsize=(7.6, 4.7), color=BL, width=0.7)
    ax.set_xlim(14, 23)
    return done(ax, "Angebotsmieten in sechs Großstädten, 3. Quartal 2025", "Euro pro m² (nettokalt)", "Stadt", "Quelle: Wohnungsmarktbericht Nord, Auswertung von Inseraten, Oktober 2025", left=0.16)


@liar("dual-axis")
def impfquote_und_krankenhaus():
    years = np.arange(2015, 2026)
    quote = [34.8, 35.1, 34.8, 35.3, 38.8, 46.9, 43.3, 41.2, 38.2, 37.4, 36.9]
    falle = [41, 44, 46, 52, 38, 12, 16, 31, 45, 51, 54]
    fig, ax = new()
    ax.plot(years, quote, color=BL, lw=2.4, marker="o")
    ax.set_ylim(34, 48)
    other = ax.twinx()
    other.plot(years, falle, color=OR, lw=2.4, ls="--", marker="s")
    other.set_ylim(5, 60)
    other.set_ylabel("Einweisungen je 100.000 (orange)", color="#A84800")
    fig = done(ax, "Grippe: Sinkt die Impfquote, füllen sich die Kliniken", "Saisonbeginn (Jahr)", "Impfquote ab 60 Jahren in % (blau)", "Quelle: Landesinstitut für Gesundheit, Abrechnungsdaten, Stand August 2025", right=0.87)
    other.spines["right"].set_visible(True)
    return fig


@liar("bridged-gap")
def rauchen_jugendliche():
    d = pd.Series({2011: 11.7, 2012: 12.0, 2013: 11.1, 2014: 9.7, 2015: 7.8, 2016: 7.4, 2022: 6.1, 2023: 6.8, 2024: 6.4, 2025: 6.2})
    _fig, ax = new()
    ax.plot(d.index, d.values, color=BL, lw=2.5)
    ax.set_ylim(0, 14)
    ax.xaxis.set_major_locator(MultipleLocator(2))
    return done(ax, "Jugendliche und Tabak: Anteil der Rauchenden, 2011–2025", "Jahr", "Anteil der 12- bis 17-Jährigen in %", "Quelle: Schulbefragung Hamburg (2017 bis 2021 nicht erhoben), n ≈ 3.100 je Welle")


@liar("base-year-picked")
def uebernachtungen_basis_2020():
    years = np.arange(2015, 2026)
    n = np.array([12.6, 13.3, 13.8, 14.5, 15.4, 6.9, 7.1, 14.7, 15.8, 16.1, 16.3])
    idx = n / n[5] * 100
    _fig, ax = new()
    ax.plot(years[5:], idx[5:], color=VE, lw=2.6, marker="o")
    ax.axhline(100, color=GR, lw=1)
    ax.set_ylim(80, 260)
    end_label(ax, 2025, idx[-1], de(idx[-1]), "#00704f")
    ax.set_xlim(2019.7, 2025.6)
    return done(ax, "Hamburg-Tourismus: Übernachtungen mehr als verdoppelt", "Jahr", "Übernachtungen, Index (2020 = 100)", "Quelle: Statistikamt Nord, Beherbergungsstatistik, Jahreswerte 2020–2025")


@liar("diverging-off-centre")
def abweichung_monate_hamburg():
    r = rng(3)
    years = list(range(2014, 2026))
    a = r.normal(1.0, 1.3, (12, len(years))).clip(-1.9, 4.6)
    df = pd.DataFrame(a, index=["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"], columns=years)
    _fig, ax = new(8, 5)
    sns.heatmap(df, cmap="RdBu_r", vmin=-2, vmax=5, ax=ax, xticklabels=2, cbar_kws={"label": "Abweichung vom Mittel 1991–2020 in °C"})
    ax.tick_params(axis="both", labelrotation=0)
    return done(ax, "Monatsmittel in Hamburg-Fuhlsbüttel, 2014–2025", "Jahr", "Monat", "Quelle: Messreihe der Station Fuhlsbüttel, eigene Berechnung, Januar 2026")


@liar("line-over-categories")
def wartezeit_fachaerzte():
    names = ["Augen", "Haut", "Herz", "Neurologie", "Orthopädie", "Rheuma"]
    _fig, ax = new()
    ax.plot(names, [31, 36, 42, 52, 27, 68], color=BL, marker="o", lw=2.2, label="gesetzlich versichert")
    ax.plot(names, [12, 11, 17, 21, 10, 33], color=OR, marker="s", lw=2.2, ls="--", label="privat versichert")
    ax.set_ylim(0, 75)
    ax.legend(frameon=False)
    return done(ax, "So lange warten Versicherte auf einen Facharzttermin", "Fachgebiet", "Median der Wartezeit in Tagen", "Quelle: Testanrufe in 840 Hamburger Praxen, Mai 2025")


@liar("panels-on-different-scales")
def inzidenz_bezirke():
    w = np.arange(40, 53)
    base = np.array([4, 6, 9, 13, 20, 27, 36, 45, 52, 58, 55, 47, 40])
    fig, axes = new(8.4, 4.4, ncols=3)
    for ax, name, k in zip(axes, ["Bergedorf", "Eimsbüttel", "Wandsbek"], [1.9, 1.0, 0.45]):
        ax.fill_between(w, base * k, color=SK)
        ax.plot(w, base * k, color=BL, lw=2)
        ax.set_ylim(0, base.max() * k * 1.1)
        ax.set_xlim(40, 52)
        ax.set_title(name, fontsize=11)
        ax.set_xlabel("Meldewoche 2025")
    axes[0].set_ylabel("RSV-Fälle je 100.000 pro Woche")
    fig.suptitle("RSV-Welle in drei Hamburger Bezirken, Herbst 2025", x=0.02, ha="left", fontweight="bold", fontsize=12)
    fig.subplots_adjust(bottom=0.22, top=0.82, wspace=0.32, right=0.97)
    fig.text(0.02, 0.02, "Quelle: Gesundheitsämter der Bezirke, Stand 5. Januar 2026", fontsize=9, color="#444444")
    return fig


@liar("smoothed-line")
def wahlbeteiligung_spline():
    x = np.array([2001, 2004, 2008, 2011, 2015, 2020, 2025])
    y = np.array([71.0, 68.7, 63.5, 57.3, 56.5, 63.0, 67.7])
    fine = np.linspace(2001, 2025, 300)
    _fig, ax = new()
    ax.plot(fine, make_interp_spline(x, y, k=3)(fine), color=PU, lw=2.6)
    ax.set_ylim(50, 80)
    ax.yaxis.set_major_formatter(PercentFormatter(decimals=0))
    return done(ax, "Bürgerschaftswahlen: Die Beteiligung erholt sich", "Jahr", "Wahlbeteiligung in %", "Quelle: Landeswahlamt, sieben Wahlen 2001–2025")


@liar("title-contradicts-data")
def strompreise_vergleich():
    _fig, ax = new()
    names = ["Irland", "Deutschland", "Dänemark", "Belgien", "Italien", "Frankreich", "Spanien", "Polen"]
    v = [41.2, 38.1, 36.9, 34.7, 32.9, 27.3, 25.1, 22.6]
    bars = ax.bar(names, v, color=[GR, OR] + [GR] * 6)
    ax.bar_label(bars, labels=[de(x, 1) for x in v], padding=2)
    ax.set_ylim(0, 47)
    ax.tick_params(axis="x", labelrotation=20)
    return done(ax, "Nirgends zahlen Haushalte mehr für Strom als in Deutschland", "Land", "Cent pro kWh, inkl. Steuern", "Quelle: Energiepreisvergleich EU, 1. Halbjahr 2025, acht Länder", bottom=0.26)


@liar("uneven-ticks")
def pflegebeduerftige():
    years = ["1999", "2005", "2011", "2017", "2019", "2021", "2022", "2023"]
    v = [2.02, 2.13, 2.50, 3.41, 4.13, 4.96, 5.3, 5.7]
    _fig, ax = new()
    ax.plot(range(len(years)), v, color=OR, marker="o", lw=2.5)
    ax.set_xticks(range(len(years)), years)
    ax.set_ylim(0, 6.5)
    ax.yaxis.set_major_formatter(COMMA)
    return done(ax, "Pflegebedürftige in Deutschland, 1999–2023", "Jahr", "Personen in Millionen", "Quelle: Pflegestatistik, Stand Dezember des jeweiligen Jahres")


@liar("unexplained-interval")
def asthma_kinder():
    x = np.arange(2012, 2026)
    m = np.array([9.8, 9.6, 9.9, 9.2, 8.9, 8.8, 8.5, 8.6, 7.1, 7.6, 7.9, 7.4, 7.2, 7.0])
    _fig, ax = new()
    ax.fill_between(x, m - 0.7, m + 0.7, color=SK, alpha=0.35)
    ax.plot(x, m, color=BL, lw=2.4)
    ax.set_ylim(0, 12)
    return done(ax, "Asthmadiagnosen bei Kindern gehen zurück, 2012–2025", "Jahr", "Prävalenz bei 6- bis 10-Jährigen in %", "Quelle: Kinderkohorte Elbe, Stichprobe von 2.400 Kindern pro Jahr")


# ---------------------------------------------------------------- liars, Spanish

@liar("axis-range")
def temperatura_nacional_plana():
    years = np.arange(1960, 2026)
    t = 20.4 + 0.031 * (years - 1960) + rng(8).normal(0, 0.25, years.size)
    _fig, ax = new()
    ax.plot(years, t, color=OR, lw=2)
    ax.set_ylim(-20, 60)
    return done(ax, "Temperatura media de México, 1960–2025", "Año", "Temperatura media anual (°C)", "Fuente: Servicio Meteorológico, promedio nacional 1960–2025")


@liar("truncated-bars")
def tortilla_por_ciudad():
    df = pd.DataFrame({"ciudad": ["Hermosillo", "Mexicali", "Monterrey", "CDMX", "Guadalajara", "Puebla"], "precio": [31.4, 30.2, 27.1, 24.9, 24.3, 22.8]})
    _fig, ax = new()
    sns.barplot(df, x="ciudad", y="precio", color=OR, ax=ax)
    ax.set(ylim=(20, 32))
    return done(ax, "Precio de la tortilla en tortillería, noviembre de 2025", "Ciudad", "Pesos por kilogramo", "Fuente: Sistema de información de mercados, promedio mensual")


@liar("inverted-axis")
def extorsion_denuncias():
    years = np.arange(2015, 2026)
    v = np.array([4.2, 4.4, 4.7, 5.2, 6.6, 6.3, 7.0, 8.2, 8.0, 8.3, 8.7])
    _fig, ax = new()
    ax.fill_between(years, v, 0, color="#B03A2E", alpha=0.85)
    ax.plot(years, v, color=NO, lw=2)
    ax.set_ylim(10, 0)
    ax.set_xlim(2015, 2025)
    return done(ax, "Extorsión: carpetas de investigación por año, 2015–2025", "Año", "Carpetas por cada 100 mil habitantes", "Fuente: Secretariado de seguridad, cifras anuales, enero de 2026")


@liar("cumulative-as-growth")
def inversion_acumulada():
    q = [f"{t}T {y}" for y in (2023, 2024, 2025) for t in (1, 2, 3, 4)]
    flow = np.array([9.1, 8.3, 7.9, 7.1, 7.0, 6.1, 5.8, 5.1, 4.9, 4.4, 4.0, 3.6])
    _fig, ax = new(8, 4.8)
    ax.bar(q, flow.cumsum(), color=VE)
    ax.tick_params(axis="x", labelrotation=45)
    return done(ax, "La inversión extranjera crece trimestre a trimestre", "Trimestre", "Miles de millones de dólares", "Fuente: Secretaría de Economía, inversión extranjera acumulada desde enero de 2023", bottom=0.3)


@liar("misrepresentation")
def encuesta_gubernatura():
    names = ["Candidata A", "Candidato B", "Candidata C", "No sabe"]
    said = [38, 35, 15, 12]
    drawn = [38, 26, 15, 12]
    _fig, ax = new()
    bars = ax.bar(names, drawn, color=[PU, BL, OR, GR], width=0.65)
    ax.bar_label(bars, labels=[f"{v} %" for v in said], padding=3, fontsize=12)
    ax.set_ylim(0, 45)
    return done(ax, "Intención de voto para la gubernatura, mayo de 2025", "Opción", "% de las personas entrevistadas", "Fuente: encuesta en vivienda, 1,200 entrevistas, 10–14 de mayo; margen de ±2.8 puntos")


@liar("partial-period")
def exportacion_autos():
    s = pd.Series({2018: 3.45, 2019: 3.39, 2020: 2.68, 2021: 2.71, 2022: 2.87, 2023: 3.30, 2024: 3.48, 2025: 2.56})
    ax = s.plot.bar(figsize=(7.6, 4.7), color=BL, rot=0, width=0.72)
    ax.set_ylim(0, 4)
    return done(ax, "Se desploman las exportaciones de autos en 2025", "Año", "Millones de vehículos ligeros", "Fuente: registro administrativo de la industria automotriz, datos a septiembre de 2025")


@liar("shuffled-ordinal")
def satisfaccion_salud():
    df = pd.DataFrame({"respuesta": ["Buena", "Regular", "Muy mala", "Muy buena", "Mala"], "pct": [34, 29, 17, 11, 9]})
    fig = plt.figure(figsize=(7.6, 4.7))
    so.Plot(df, x="respuesta", y="pct").add(so.Bar(color=BL)).on(fig).plot()
    return done(fig.axes[0], "¿Cómo califica la atención en su clínica? Marzo de 2025", "Respuesta", "% de las personas usuarias", "Fuente: encuesta de salida en 60 unidades médicas, 2,150 personas")


@liar("stacked-averages")
def salarios_promedio_apilados():
    df = pd.DataFrame({"Comercio": [9.1, 9.6, 10.2, 10.9], "Industria": [12.4, 13.1, 13.9, 14.8], "Servicios": [11.0, 11.7, 12.3, 13.0]}, index=[2022, 2023, 2024, 2025])
    ax = df.plot.bar(stacked=True, figsize=(7.6, 4.7), rot=0, color=[BL, OR, SK])
    ax.set_ylim(0, 48)
    ax.legend(frameon=False, ncols=3, loc="upper left")
    return done(ax, "El salario medio por sector, 2022–2025", "Año", "Salario medio mensual (miles de pesos)", "Fuente: encuesta de ocupación y empleo, segundo trimestre de cada año")


@liar("unnormalised-comparison")
def accidentes_por_estado():
    names = ["Estado de México", "Ciudad de México", "Jalisco", "Nuevo León", "Querétaro", "Colima"]
    v = [1840, 1015, 962, 731, 398, 187]
    _fig, ax = new()
    ax.barh(names[::-1], v[::-1], color=["#BBBBBB"] * 5 + [OR])
    ax.xaxis.set_major_formatter(ENGLISH)
    return done(ax, "Los estados más peligrosos para manejar, 2024", "Muertes en accidentes de tránsito", "Estado", "Fuente: estadística de mortalidad 2024, defunciones por lugar de ocurrencia", left=0.22)


@liar("uneven-bins")
def ingresos_hogares_tramos():
    labels = ["0–5", "5–10", "10–15", "15–20", "20–40", "40–80", "80–150"]
    v = [9, 16, 15, 12, 26, 16, 6]
    _fig, ax = new()
    ax.bar(labels, v, width=1, color=VE, edgecolor="white")
    return done(ax, "El grueso de los hogares gana de 20 a 40 mil pesos", "Ingreso mensual del hogar (miles de pesos)", "% de los hogares", "Fuente: encuesta de ingresos y gastos de los hogares 2024")


@liar("false-precision")
def confianza_instituciones():
    names = ["Universidades", "Ejército", "Iglesias", "Medios", "Partidos"]
    v = [71.2643, 66.0920, 58.6207, 41.3793, 18.3908]
    _fig, ax = new()
    bars = ax.barh(names[::-1], v[::-1], color=BL)
    ax.bar_label(bars, labels=[f"{x:.4f} %" for x in v[::-1]], padding=3)
    ax.set_xlim(0, 90)
    return done(ax, "Confianza en las instituciones, junio de 2025", "% que confía mucho o algo", "Institución", "Fuente: encuesta telefónica a 174 personas, 3–5 de junio de 2025", left=0.18)


# ---------------------------------------------------------------- liars, French

@liar("pie-misuse")
def renoncement_soins():
    fig, ax = new(7.4, 5)
    ax.pie([46, 38, 31, 22], labels=["Délai trop long : 46 %", "Coût : 38 %", "Distance : 31 %", "Autre motif : 22 %"], colors=[BL, OR, VE, "#BBBBBB"], startangle=90, counterclock=False, wedgeprops={"edgecolor": "white"})
    ax.set_title("Pourquoi renonce-t-on à un soin ? Enquête de 2025", loc="left", fontweight="bold", fontsize=12)
    fig.text(0.02, 0.02, "Source : baromètre santé frontalier, 1 020 personnes, plusieurs réponses possibles", fontsize=9, color="#444444")
    return fig


@liar("unsorted-bars")
def prix_m2_villes():
    names = ["Metz", "Strasbourg", "Lyon", "Brest", "Nantes", "Lille", "Dijon", "Bordeaux", "Tours", "Rennes", "Nice", "Reims"]
    v = [2310, 3720, 4580, 2290, 3480, 3410, 2590, 4390, 2880, 3890, 5120, 2610]
    _fig, ax = new(8, 4.8)
    ax.bar(names, v, color=BL)
    ax.tick_params(axis="x", labelrotation=40)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x:,.0f}".replace(",", "\u202f")))
    return done(ax, "Prix des appartements anciens dans douze villes, 2025", "Ville", "Prix médian (€/m²)", "Source : base des notaires, ventes du 1er semestre 2025", bottom=0.28)


@liar("missing-unit")
def depenses_logement():
    years = np.arange(2014, 2025)
    _fig, ax = new()
    ax.plot(years, [41.2, 41.0, 41.8, 42.0, 41.1, 38.4, 37.9, 38.1, 38.4, 42.1, 43.6], color=BL, lw=2.4, marker="o")
    ax.set_ylim(0, 50)
    return done(ax, "Les aides au logement repartent, 2014–2024", "Année", "Dépenses", "Source : comptes du logement, édition 2025")


@liar("colour-blind")
def pollens_rouge_vert():
    m = np.arange(1, 13)
    _fig, ax = new()
    ax.plot(m, [2, 9, 30, 44, 21, 9, 5, 3, 2, 1, 1, 1], color="#2E8B2E", lw=2.5, label="Bouleau")
    ax.plot(m, [1, 2, 5, 13, 34, 47, 30, 12, 5, 2, 1, 1], color="#C0392B", lw=2.5, label="Graminées")
    ax.plot(m, [1, 1, 2, 3, 5, 8, 14, 33, 26, 8, 2, 1], color="#8B6B1F", lw=2.5, label="Ambroisie")
    ax.set_xticks(m, ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."])
    ax.set_ylim(0, 52)
    ax.legend(frameon=False)
    return done(ax, "Pollens à Lyon : trois saisons qui se suivent, 2025", "Mois", "Grains par m³ d’air (moyenne mensuelle)", "Source : capteur du réseau de surveillance des pollens, 2025")


@liar("unordered-time")
def passages_urgences():
    names = ["févr. 2025", "janv. 2025", "mars 2025", "déc. 2024", "avril 2025", "nov. 2024", "mai 2025", "juin 2025"]
    v = [1420, 1310, 1080, 960, 730, 520, 340, 180]
    _fig, ax = new()
    ax.bar(names, v, color=BL)
    ax.tick_params(axis="x", labelrotation=25)
    return done(ax, "Grippe : les passages aux urgences refluent", "Mois", "Passages pour syndrome grippal", "Source : réseau des urgences de la région, novembre 2024 à juin 2025", bottom=0.26)


# ---------------------------------------------------------------- liars, English

@liar("overplotting")
def bmi_blood_pressure():
    r = rng(21)
    bmi = r.normal(27, 4.5, 14000).clip(16, 48).round(1)
    sbp = (95 + 1.2 * bmi + r.normal(0, 14, 14000)).round()
    _fig, ax = new()
    ax.scatter(bmi, sbp, color=BL, s=22)
    return done(ax, "Body mass index and blood pressure, baseline visit 2022", "Body mass index (kg/m²)", "Systolic blood pressure (mmHg)", "Source: Elbe cohort, 14,000 adults examined in 2022")


@liar("three-d")
def freight_by_port():
    fig = plt.figure(figsize=(7.6, 5))
    ax = fig.add_subplot(projection="3d")
    for k, (v, c) in enumerate(zip([[3.5, 3.7, 3.9], [1.3, 1.2, 1.4], [2.1, 2.2, 2.0]], [BL, OR, VE])):
        ax.bar3d(np.arange(3), np.full(3, k), np.zeros(3), 0.6, 0.5, v, color=c)
    ax.set_xticks([0.3, 1.3, 2.3], ["2023", "2024", "2025"])
    ax.set_yticks([0.25, 1.25, 2.25], ["Manzanillo", "Veracruz", "L. Cárdenas"])
    ax.set_xlabel("Year")
    ax.set_ylabel("Port", labelpad=12)
    ax.set_zlabel("Million TEU handled")
    ax.set_title("Container traffic in three Mexican ports, 2023–2025", loc="left", fontweight="bold", fontsize=12)
    fig.text(0.02, 0.02, "Source: port authorities, annual statistics, January 2026", fontsize=9, color="#444444")
    return fig


@liar("rainbow-colormap")
def ozone_hours():
    h, m = np.meshgrid(np.arange(24), np.arange(12))
    o = 18 + 62 * np.exp(-((h - 15) / 3.6) ** 2) * (0.65 + 0.35 * np.exp(-((m - 4) / 2.4) ** 2)) + rng(5).normal(0, 2, h.shape)
    fig, ax = new(8, 4.8)
    mesh = ax.pcolormesh(np.arange(25) - 0.5, np.arange(13) - 0.5, o, cmap="jet")
    ax.set_yticks(range(12), ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
    fig.colorbar(mesh, ax=ax, label="Mean ozone (ppb)")
    return done(ax, "When ozone peaks in Mexico City, hourly means for 2024", "Hour of the day", "Month", "Source: city air-quality network, Pedregal station, 2024")


@liar("misrepresentation")
def remittances_bubbles():
    names = ["Michoacán", "Jalisco", "Oaxaca", "Puebla"]
    v = np.array([5.6, 5.5, 3.2, 2.8])
    width = v / v.max()
    fig, ax = new(8, 4.2)
    ax.scatter(range(4), np.zeros(4), s=width ** 2 * 6500, color=SK, edgecolor=BL)
    for k in range(4):
        ax.text(k, 0, f"${v[k]:.1f}bn", ha="center", va="center", fontsize=11, fontweight="bold")
        ax.text(k, -0.9, names[k], ha="center", fontsize=11)
    ax.set_xlim(-0.6, 3.6)
    ax.set_ylim(-1.1, 1)
    ax.axis("off")
    ax.set_title("Remittances received by state, 2024 (US$ billion)", loc="left", fontweight="bold", fontsize=12)
    fig.text(0.02, 0.02, "Source: central bank, family remittances by state, 2024", fontsize=9, color="#444444")
    return fig


@liar("title-contradicts-data")
def marathon_times():
    years = np.arange(2013, 2026)
    v = [248, 247, 249, 251, 252, 251, 254, 256, 259, 258, 260, 261, 263]
    _fig, ax = new()
    ax.plot(years, v, color=PU, lw=2.4, marker="o")
    ax.set_ylim(235, 275)
    return done(ax, "Hamburg’s marathon runners are getting faster every year", "Year", "Median finishing time (minutes)", "Source: race results, all finishers, 2013–2025")


# ---------------------------------------------------------------- honest, German

@honest
def angebotsmieten_ab_null():
    s = pd.Series({"München": 21.9, "Frankfurt": 17.6, "Berlin": 17.1, "Stuttgart": 16.9, "Hamburg": 16.4, "Köln": 15.8}).sort_values()
    ax = s.plot.barh(figsize=(7.6, 4.7), color=BL, width=0.7)
    ax.bar_label(ax.containers[0], labels=[de(v, 1) for v in s], padding=3)
    ax.set_xlim(0, 25)
    return done(ax, "Angebotsmieten in sechs Großstädten, 3. Quartal 2025", "Euro pro m² (nettokalt)", "Stadt", "Quelle: Wohnungsmarktbericht Nord, Auswertung von Inseraten, Oktober 2025", left=0.16)


@honest
def mieten_punkte():
    s = pd.Series({"Altona": 17.9, "Eimsbüttel": 17.4, "Hamburg-Nord": 17.2, "Mitte": 16.8, "Wandsbek": 14.6, "Bergedorf": 13.4, "Harburg": 12.9}).sort_values()
    _fig, ax = new()
    ax.plot(s.values, s.index, "o", ms=10, color=OR)
    ax.grid(axis="x", color="#DDDDDD")
    ax.set_xlim(12, 19)
    return done(ax, "Altona ist der teuerste Bezirk, Harburg der günstigste", "Euro pro m² (Angebotsmiete, nettokalt, 2025)", "Bezirk", "Quelle: Wohnungsmarktbericht Nord 2025", left=0.2)


@honest
def verbraucherpreisindex():
    x = pd.date_range("2018-01-01", "2025-10-01", freq="MS")
    steps = np.where(x.year < 2021, 0.09, np.where(x.year < 2024, 0.47, 0.18))
    y = 95.6 + steps.cumsum() + rng(2).normal(0, 0.12, x.size)
    y = y - y[(x.year == 2020)].mean() + 100
    _fig, ax = new()
    ax.plot(x, y, color=BL, lw=2.2)
    ax.axhline(100, color=GR, lw=1)
    return done(ax, "Verbraucherpreise in Deutschland, Januar 2018 bis Oktober 2025", "Monat", "Index (amtliche Basis 2020 = 100)", "Quelle: amtliche Preisstatistik, Gesamtindex, Monatswerte")


@honest
def rauchen_mit_luecke():
    d = pd.Series({2011: 11.7, 2012: 12.0, 2013: 11.1, 2014: 9.7, 2015: 7.8, 2016: 7.4, 2022: 6.1, 2023: 6.8, 2024: 6.4, 2025: 6.2}).reindex(range(2011, 2026))
    _fig, ax = new()
    ax.plot(d.index, d.values, color=BL, lw=2.5, marker="o")
    ax.axvspan(2016.5, 2021.5, color="#EEEEEE")
    ax.text(2019, 10.5, "nicht erhoben", ha="center", color="#444444")
    ax.set_ylim(0, 14)
    return done(ax, "Rauchen: weniger Jugendliche als 2011, zuletzt kaum Bewegung", "Jahr", "Anteil der 12- bis 17-Jährigen in %", "Quelle: Schulbefragung Hamburg 2011–2025, n ≈ 3.100 je Welle")


@honest
def abweichung_monate_zentriert():
    a = rng(3).normal(1.0, 1.3, (12, 12)).clip(-1.9, 4.6)
    fig, ax = new(8, 5)
    im = ax.imshow(a, cmap="RdBu_r", norm=TwoSlopeNorm(0, -5, 5), aspect="auto")
    ax.set_xticks(range(0, 12, 2), range(2014, 2026, 2))
    ax.set_yticks(range(12), ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"])
    fig.colorbar(im, ax=ax, label="Abweichung vom Mittel 1991–2020 in °C")
    return done(ax, "Monatsmittel in Hamburg-Fuhlsbüttel, 2014–2025", "Jahr", "Monat", "Quelle: Messreihe der Station Fuhlsbüttel, eigene Berechnung, Januar 2026")


@honest
def gewinne_verluste():
    v = pd.Series({"SPD": -5.7, "CDU": 8.6, "Grüne": -5.7, "Linke": 2.1, "AfD": 2.2, "FDP": -2.6})
    _fig, ax = new()
    bars = ax.bar(v.index, v, color=["#E3000F", "#222222", "#46962B", "#BE3075", "#009EE0", "#E0B000"])
    ax.bar_label(bars, labels=[f"{x:+.1f}".replace(".", ",").replace("-", "−") for x in v], padding=3)
    ax.axhline(0, color=NO, lw=1)
    ax.set_ylim(-8, 11)
    ax.yaxis.set_major_formatter(COMMA)
    return done(ax, "Gewinne und Verluste gegenüber der Wahl von 2020", "Partei (in der Reihenfolge des Ergebnisses)", "Veränderung in Prozentpunkten", "Quelle: vorläufiges amtliches Ergebnis, Bürgerschaftswahl, 2. März 2025")


@honest
def inzidenz_gleiche_skala():
    w = np.arange(40, 53)
    base = np.array([4, 6, 9, 13, 20, 27, 36, 45, 52, 58, 55, 47, 40])
    fig, axes = new(8.4, 4.4, ncols=3, sharey=True)
    for ax, name, k in zip(axes, ["Bergedorf", "Eimsbüttel", "Wandsbek"], [1.9, 1.0, 0.45]):
        ax.plot(w, base * k, color=BL, lw=2)
        ax.set_title(name, fontsize=11)
        ax.set_xlabel("Meldewoche 2025")
    axes[0].set_ylim(0, 120)
    axes[0].set_ylabel("RSV-Fälle je 100.000 pro Woche")
    fig.suptitle("RSV-Welle: Bergedorf viermal so stark betroffen wie Wandsbek", x=0.02, ha="left", fontweight="bold", fontsize=12)
    fig.subplots_adjust(bottom=0.22, top=0.82, right=0.97)
    fig.text(0.02, 0.02, "Quelle: Gesundheitsämter der Bezirke, Stand 5. Januar 2026", fontsize=9, color="#444444")
    return fig


@honest
def leitzins_treppe():
    d = pd.to_datetime(["2022-01-01", "2022-07-27", "2022-11-02", "2023-03-22", "2023-09-20", "2024-06-12", "2024-12-18", "2025-06-11", "2025-11-30"])
    r = [-0.5, 0, 1.5, 3, 4, 3.75, 3, 2, 2]
    _fig, ax = new()
    ax.step(d, r, where="post", color=BL, lw=2.4)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.axhline(0, color=GR, lw=1)
    ax.yaxis.set_major_formatter(COMMA)
    return done(ax, "Der Einlagenzins ist seit Juni 2024 halbiert", "Datum", "Zinssatz in %", "Quelle: Notenbank, ausgewählte Zinsschritte, Stand 30. November 2025")


@honest
def gleitendes_mittel_notaufnahme():
    d = pd.date_range("2025-06-01", "2025-09-30")
    s = pd.Series(rng(6).poisson(92 + 9 * np.sin(np.arange(d.size) / 17)), d)
    _fig, ax = new()
    ax.plot(s.index, s, ".", color="#9A9A9A", label="Tageswert")
    ax.plot(s.index, s.rolling(7, center=True).mean(), color=BL, lw=2.5, label="gleitendes 7-Tage-Mittel")
    ax.set_ylim(0, 140)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m."))
    ax.legend(frameon=False, loc="lower left")
    return done(ax, "Notaufnahme: Besuche pro Tag, Juni bis September 2025", "Tag", "Patientinnen und Patienten pro Tag", "Quelle: Klinikregister Hamburg, eine Notaufnahme")


@honest
def bevoelkerungspyramide():
    ages = ["0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70–79", "80+"]
    men = np.array([93, 90, 126, 158, 132, 127, 102, 63, 44])
    women = np.array([88, 85, 128, 154, 130, 128, 107, 75, 70])
    _fig, ax = new(7.6, 5)
    ax.barh(ages, -men, color=BL, label="Männer")
    ax.barh(ages, women, color=OR, label="Frauen")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_xlim(-180, 180)
    ax.legend(frameon=False)
    return done(ax, "Hamburgs Bevölkerung nach Alter und Geschlecht, Ende 2024", "Personen in Tausend", "Alter in Jahren", "Quelle: Melderegister Hamburg, 31. Dezember 2024")


@honest
def heizung_anteile_torte():
    fig, ax = new(7.2, 5)
    ax.pie([49, 32, 11, 8], labels=["Fernwärme 49 %", "Gas 32 %", "Öl 11 %", "Strom 8 %"], colors=[BL, OR, "#999999", VE], startangle=90, counterclock=False, wedgeprops={"edgecolor": "white"})
    ax.set_title("Womit Hamburgs Wohnungen heizen, 2024", loc="left", fontweight="bold", fontsize=12)
    fig.text(0.02, 0.02, "Quelle: Gebäudezensus, Wohnungen nach überwiegender Heizenergie, 2024", fontsize=9, color="#444444")
    return fig


@honest
def waldplot_odds():
    names = ["Rauchen", "Nachtarbeit", "Lärm > 65 dB", "Bewegung", "Mediterrane Kost"]
    o = np.array([2.1, 1.32, 1.18, 0.71, 0.64])
    lo = np.array([1.7, 1.05, 0.94, 0.58, 0.49])
    hi = np.array([2.6, 1.66, 1.48, 0.87, 0.84])
    _fig, ax = new()
    ax.errorbar(o, range(5), xerr=[o - lo, hi - o], fmt="s", color=BL, capsize=3)
    ax.axvline(1, color=GR, ls="--")
    ax.set_xscale("log")
    ax.set_xticks([0.5, 1, 2, 3], ["0,5", "1", "2", "3"])
    ax.minorticks_off()
    ax.set_yticks(range(5), names)
    ax.invert_yaxis()
    return done(ax, "Risikofaktoren für Bluthochdruck, Elbe-Kohorte 2025", "Odds Ratio (log. Skala; Balken: 95-%-Konfidenzintervall)", "Faktor", "Quelle: Elbe-Kohorte, n = 4.210, adjustiert für Alter und Geschlecht", left=0.2)


@honest
def epikurve_unvollstaendig():
    w = np.arange(30, 48)
    v = np.array([3, 4, 4, 6, 9, 13, 18, 25, 31, 38, 41, 44, 40, 36, 33, 30, 19, 8])
    _fig, ax = new()
    ax.bar(w[:-2], v[:-2], color=BL, label="vollständig gemeldet")
    ax.bar(w[-2:], v[-2:], color="white", edgecolor=BL, hatch="///", label="noch unvollständig (Meldeverzug)")
    ax.legend(frameon=False, loc="upper left")
    ax.set_ylim(0, 55)
    ax.xaxis.set_major_locator(MultipleLocator(2))
    return done(ax, "Keuchhusten in Hamburg nach Meldewoche", "Meldewoche 2025", "Gemeldete Fälle", "Quelle: Meldesystem der Gesundheitsämter, Stand 24. November 2025")


# ---------------------------------------------------------------- honest, Spanish

@honest
def inflacion_con_objetivo():
    x = pd.date_range("2021-01-01", "2025-10-01", freq="MS")
    y = np.interp(np.arange(x.size), [0, 4, 20, 34, 42, 57], [3.5, 6.0, 8.6, 4.4, 5.2, 3.6]) + rng(9).normal(0, 0.12, x.size)
    _fig, ax = new()
    ax.axhspan(2, 4, color="#CFE8DC", label="Intervalo objetivo: 3 % ± 1 punto")
    ax.plot(x, y, color=OR, lw=2.3, label="Inflación anual")
    ax.set_ylim(0, 10)
    ax.legend(frameon=False)
    return done(ax, "La inflación regresa al intervalo objetivo en 2025", "Mes", "Variación anual (%)", "Fuente: índice nacional de precios al consumidor, enero de 2021 a octubre de 2025")


@honest
def posiciones_liga():
    j = np.arange(1, 18)
    _fig, ax = new(8, 4.7)
    ax.plot(j, [9, 7, 5, 4, 4, 3, 3, 2, 2, 1, 1, 2, 1, 1, 1, 1, 1], color=BL, lw=2.5, marker="o")
    ax.plot(j, [2, 1, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 9, 10, 11, 11, 12], color=OR, lw=2.5, marker="s", ls="--")
    end_label(ax, 17, 1, "Toluca", BL)
    end_label(ax, 17, 12, "Pachuca", "#A84800")
    ax.set_ylim(18.5, 0.5)
    ax.set_yticks([1, 6, 12, 18])
    ax.set_xlim(0.5, 19)
    ax.set_xticks(j)
    return done(ax, "Dos torneos opuestos: posiciones por jornada, Clausura 2025", "Jornada", "Posición en la tabla (1 = líder, arriba)", "Fuente: tablas de posiciones de la liga, enero a abril de 2025")


@honest
def precio_huevo_linea():
    x = pd.date_range("2023-01-01", "2025-10-01", freq="MS")
    y = 41 + 5 * np.sin(np.arange(x.size) / 5) + 0.12 * np.arange(x.size) + rng(4).normal(0, 0.6, x.size)
    _fig, ax = new()
    ax.plot(x, y, color=PU, lw=2.2)
    ax.set_ylim(30, 56)
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    return done(ax, "Precio del huevo blanco al consumidor, 2023–2025", "Mes", "Pesos por kilogramo", "Fuente: registro público de precios, promedio nacional, hasta octubre de 2025")


@honest
def tasa_accidentes_estado():
    s = pd.Series({"Colima": 24.6, "Querétaro": 16.1, "Nuevo León": 12.1, "Jalisco": 11.3, "Ciudad de México": 11.0, "Estado de México": 10.5}).sort_values()
    _fig, ax = new()
    bars = ax.barh(s.index, s, color=BL)
    ax.bar_label(bars, fmt="%.1f", padding=3)
    ax.set_xlim(0, 28)
    return done(ax, "Colima tiene la tasa más alta de muertes viales, 2024", "Muertes en accidentes de tránsito por cada 100 mil habitantes", "Estado", "Fuente: estadística de mortalidad 2024 y proyecciones de población", left=0.22)


@honest
def exportacion_mismo_periodo():
    s = pd.Series({2019: 2.60, 2020: 1.84, 2021: 2.02, 2022: 2.12, 2023: 2.45, 2024: 2.59, 2025: 2.56})
    ax = s.plot.bar(figsize=(7.6, 4.7), color=BL, rot=0, width=0.72)
    ax.bar_label(ax.containers[0], fmt="%.2f", padding=3)
    ax.set_ylim(0, 3)
    return done(ax, "Exportación de autos: ligera baja en 2025 (enero–septiembre)", "Año (enero a septiembre de cada uno)", "Millones de vehículos ligeros", "Fuente: registro administrativo de la industria automotriz, enero–septiembre 2019–2025")


@honest
def satisfaccion_en_orden():
    df = pd.DataFrame({"Muy mala": [17, 9], "Mala": [9, 12], "Regular": [29, 25], "Buena": [34, 38], "Muy buena": [11, 16]}, index=["Urbana", "Rural"])
    ax = df.plot.barh(stacked=True, figsize=(8, 4.4), color=["#B2182B", "#EF8A62", "#D9D9D9", "#67A9CF", "#2166AC"], width=0.55)
    for c in ax.containers:
        ax.bar_label(c, label_type="center", fmt="%d", color=NO, bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})
    ax.set_xlim(0, 100)
    ax.legend(ncols=5, frameon=False, loc="upper center", bbox_to_anchor=(0.46, -0.2))
    return done(ax, "¿Cómo califica la atención en su clínica? Marzo de 2025", "% de las personas usuarias", "Zona", "Fuente: encuesta de salida en 60 unidades médicas, 2,150 personas", bottom=0.32)


@honest
def tasa_e_inflacion_mismo_eje():
    x = np.arange(2016, 2026)
    _fig, ax = new()
    ax.plot(x, [5.75, 7.25, 8.25, 7.25, 4.25, 5.5, 10.5, 11.25, 10.0, 7.25], color=BL, lw=2.4)
    ax.plot(x, [3.4, 6.8, 4.8, 2.8, 3.2, 7.4, 7.8, 4.7, 4.2, 3.7], color=OR, lw=2.4, ls="--")
    end_label(ax, 2025, 7.25, "Tasa objetivo", BL)
    end_label(ax, 2025, 3.7, "Inflación", "#A84800")
    ax.set_xlim(2015.7, 2027)
    ax.set_xticks(x)
    ax.set_ylim(0, 13)
    return done(ax, "Tasa de interés e inflación al cierre de año, 2016–2025", "Año", "Tasa anual (%)", "Fuente: banco central e instituto de estadística; 2025, cifra de noviembre para ambas")


@honest
def lluvia_acumulada():
    d = np.arange(1, 367)
    rate = 0.4 + 6 * np.exp(-((d - 215) / 55) ** 2)
    year = (rate * rng(14).gamma(0.6, 1.2, d.size)).cumsum()
    _fig, ax = new()
    ax.plot(d, rate.cumsum(), color=GR, ls="--", lw=2, label="Normal 1991–2020")
    ax.plot(d, year, color=BL, lw=2.4, label="2024")
    ax.set_xticks([1, 91, 182, 274], ["enero", "abril", "julio", "octubre"])
    ax.set_ylim(0)
    ax.legend(frameon=False)
    return done(ax, "Lluvia acumulada en el Valle de México frente a lo normal, 2024", "Día del año", "Milímetros acumulados desde el 1 de enero", "Fuente: observatorio de Tacubaya, lluvia diaria, 2024")


@honest
def brecha_salarial_mancuernas():
    names = ["Finanzas", "Salud", "Educación", "Industria", "Comercio"]
    h = np.array([24.1, 19.0, 16.8, 14.9, 11.6])
    m = np.array([19.7, 16.2, 15.9, 11.8, 9.3])
    _fig, ax = new()
    ax.hlines(names, m, h, color="#AAAAAA", lw=3, zorder=1)
    ax.scatter(m, names, color=PU, s=90, label="Mujeres", marker="o", zorder=2)
    ax.scatter(h, names, color=VE, s=90, label="Hombres", marker="D", zorder=2)
    ax.invert_yaxis()
    ax.legend(frameon=False, loc="lower right")
    return done(ax, "En los cinco sectores las mujeres ganan menos, 2025", "Salario medio mensual (miles de pesos)", "Sector", "Fuente: encuesta de ocupación y empleo, segundo trimestre de 2025", left=0.16)


@honest
def histograma_rentas():
    v = rng(12).lognormal(np.log(14), 0.42, 900)
    _fig, ax = new()
    sns.histplot(v, bins=np.arange(2, 62, 3), color=SK, edgecolor="white", ax=ax)
    return done(ax, "Rentas anunciadas en la alcaldía Cuauhtémoc, octubre de 2025", "Renta mensual (miles de pesos, tramos de 3 mil)", "Anuncios", "Fuente: 900 anuncios recopilados del 1 al 31 de octubre de 2025")


@honest
def cascada_presupuesto():
    names = ["Ingresos\n2024", "ISR", "IVA", "Petróleo", "Otros", "Ingresos\n2025"]
    delta = [310, 145, -190, 65]
    bottoms = [0, 7300, 7610, 7565, 7565, 0]
    heights = [7300, 310, 145, 190, 65, 7630]
    _fig, ax = new()
    ax.bar(names, heights, bottom=bottoms, color=[GR, VE, VE, OR, VE, GR])
    for k, v in enumerate(delta):
        ax.text(k + 1, bottoms[k + 1] + heights[k + 1] + 90, f"{v:+d}".replace("-", "−"), ha="center")
    ax.text(0, 7390, "7,300", ha="center")
    ax.text(5, 7720, "7,630", ha="center")
    ax.set_ylim(0, 8800)
    ax.yaxis.set_major_formatter(ENGLISH)
    return done(ax, "De dónde sale el aumento de los ingresos públicos, 2024–2025", "Componente", "Miles de millones de pesos", "Fuente: Secretaría de Hacienda, finanzas públicas, cierre de 2025", bottom=0.24)


@honest
def pendientes_elecciones():
    d = {"Coalición 1": (38, 45, PU), "Coalición 2": (34, 29, BL), "Partido 3": (12, 17, OR), "Otros": (16, 9, GR)}
    _fig, ax = new(6.8, 5)
    for name, (a, b, c) in d.items():
        ax.plot([0, 1], [a, b], color=c, lw=2.4, marker="o")
        ax.text(-0.04, a, f"{a} %", ha="right", va="center")
        ax.text(1.04, b, f"{b} %  {name}", ha="left", va="center")
    ax.set_xticks([0, 1], ["2018", "2024"])
    ax.set_xlim(-0.25, 1.6)
    ax.set_ylim(0, 50)
    return done(ax, "El voto local entre dos elecciones, 2018 y 2024", "Elección", "% de los votos válidos", "Fuente: cómputos distritales, 2018 y 2024")


@honest
def curva_de_lorenz():
    p = np.linspace(0, 1, 101)
    _fig, ax = new(6.4, 5.4)
    ax.plot(p * 100, p * 100, color=GR, ls="--", label="Igualdad perfecta")
    ax.plot(p * 100, p ** 2.4 * 100, color=BL, lw=2.5, label="Ingreso corriente, 2024")
    ax.set_aspect("equal")
    ax.set_xlim(0, 100)
    ax.set_ylim(0, 100)
    ax.legend(frameon=False, loc="upper left")
    return done(ax, "Curva de Lorenz del ingreso de los hogares, 2024", "% acumulado de hogares, del más pobre al más rico", "% acumulado del ingreso", "Fuente: encuesta de ingresos y gastos de los hogares 2024", bottom=0.2)


# ---------------------------------------------------------------- honest, French

@honest
def mix_electrique_parts():
    df = pd.DataFrame({"Nucléaire": [69, 63, 65, 67], "Hydraulique": [12, 11, 11, 14], "Éolien et solaire": [10, 13, 15, 14], "Thermique": [9, 13, 9, 5]}, index=[2021, 2022, 2023, 2024])
    ax = df.plot.bar(stacked=True, figsize=(8, 4.7), rot=0, color=["#F0E442", BL, "#7FD1B0", "#555555"], edgecolor="white")
    ax.legend(frameon=False, loc="center left", bbox_to_anchor=(1, 0.5))
    ax.set_ylim(0, 100)
    return done(ax, "La production d’électricité par filière, 2021–2024", "Année", "Part de la production (%)", "Source : bilan électrique annuel du gestionnaire de réseau", right=0.74)


@honest
def bareme_impot():
    _fig, ax = new()
    ax.step([0, 11.5, 29.3, 83.8, 180.3, 220], [0, 11, 30, 41, 45, 45], where="post", color=BL, lw=2.6)
    ax.set_xlim(0, 220)
    ax.set_ylim(0, 50)
    return done(ax, "Le barème de l’impôt sur le revenu, revenus de 2024", "Revenu imposable par part (milliers d’euros)", "Taux marginal (%)", "Source : barème progressif applicable en 2025")


@honest
def velos_heure_jour():
    h, d = np.meshgrid(np.arange(24), np.arange(7))
    work = 210 * np.exp(-((h - 8) / 1.4) ** 2) + 230 * np.exp(-((h - 18) / 1.8) ** 2)
    rest = 120 * np.exp(-((h - 15) / 3.5) ** 2)
    df = pd.DataFrame(np.where(d < 5, work, rest) + 8, index=["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."])
    _fig, ax = new(8.2, 4.6)
    sns.heatmap(df, cmap="viridis", ax=ax, cbar_kws={"label": "Vélos par heure"}, xticklabels=3)
    ax.tick_params(axis="y", labelrotation=0)
    return done(ax, "Quand passent les vélos : moyenne horaire, septembre 2025", "Heure de la journée", "Jour", "Source : compteur du pont, 1er au 30 septembre 2025")


@honest
def sante_depenses_bulles():
    d = pd.DataFrame({"pays": ["Allemagne", "France", "Espagne", "Italie", "Pologne", "Mexique"], "dep": [12.3, 11.5, 9.2, 8.4, 7.1, 5.9], "vie": [81.1, 82.9, 83.9, 83.5, 78.4, 75.5], "pop": [84, 68, 48, 59, 37, 130]})
    _fig, ax = new(8, 5)
    ax.scatter(d.dep, d.vie, s=d["pop"] * 9, color=SK, edgecolor=BL, alpha=0.8)
    for r in d.itertuples():
        below = r.pays in ("Allemagne", "Italie")
        gap = np.sqrt(r.pop * 9) / 2 + 6
        ax.annotate(r.pays, (r.dep, r.vie), xytext=(0, -gap if below else gap), textcoords="offset points", ha="center", va="top" if below else "bottom")
    ax.set_xlim(4.5, 14)
    ax.set_ylim(73, 87)
    return done(ax, "Dépense de santé et espérance de vie dans six pays, 2023", "Dépense de santé (% du PIB)", "Espérance de vie à la naissance (années)", "Source : comptes internationaux de la santé 2023. Aire des bulles proportionnelle à la population")


@honest
def stockage_echelle_log():
    x = np.arange(1996, 2025, 4)
    _fig, ax = new()
    ax.plot(x, [2900, 410, 74, 19, 5.2, 2.6, 1.7, 1.2], color=PU, marker="o", lw=2.3)
    ax.set_yscale("log")
    ax.set_yticks([1, 10, 100, 1000], ["1", "10", "100", "1\u202f000"])
    ax.set_xticks(x)
    return done(ax, "Le coût du stockage a été divisé par plus de mille, 1996–2024", "Année", "Euros par 100 Go (échelle logarithmique)", "Source : relevé de prix de détail, tous les quatre ans, euros constants de 2024")


@honest
def mortalite_par_age():
    names = ["15–24", "25–44", "45–64", "65–74", "75–84", "85 et +"]
    _fig, ax = new()
    bars = ax.bar(names, [4.1, 5.0, 4.8, 5.6, 8.9, 13.2], color=VE)
    ax.bar_label(bars, labels=["4,1", "5,0", "4,8", "5,6", "8,9", "13,2"], padding=3)
    ax.set_ylim(0, 15)
    return done(ax, "La mortalité routière augmente nettement après 75 ans, 2024", "Âge (années)", "Tués pour 100 000 personnes de cet âge", "Source : bilan de la sécurité routière 2024")


# ---------------------------------------------------------------- honest, English

@honest
def two_thermometers():
    m = np.arange(12)
    fig, ax = new()
    ax.plot(m, [14.6, 16.0, 18.2, 19.8, 20.1, 19.3, 18.1, 18.2, 17.9, 17.0, 15.7, 14.7], color=OR, lw=2.4, marker="o")
    ax.set_xticks(m, ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
    ax.set_ylim(10, 25)
    fig = done(ax, "Mexico City’s mild year: monthly mean temperature, 1991–2020", "Month", "Temperature (°C)", "Source: Tacubaya observatory, 1991–2020 normals", right=0.88)
    ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9)).set_ylabel("Temperature (°F)")
    return fig


@honest
def bmi_hexbin():
    r = rng(21)
    bmi = r.normal(27, 4.5, 14000).clip(16, 48)
    sbp = 95 + 1.2 * bmi + r.normal(0, 14, 14000)
    fig, ax = new()
    hexes = ax.hexbin(bmi, sbp, gridsize=35, cmap="Blues", mincnt=1)
    fig.colorbar(hexes, ax=ax, label="Participants per cell")
    return done(ax, "Body mass index and blood pressure, baseline visit 2022", "Body mass index (kg/m²)", "Systolic blood pressure (mmHg)", "Source: Elbe cohort, 14,000 adults examined in 2022")


@honest
def sleep_boxes():
    r = rng(31)
    df = pd.DataFrame({"shift": np.repeat(["Day (n = 120)", "Evening (n = 120)", "Night (n = 120)"], 120), "h": np.r_[r.normal(7.1, 0.8, 120), r.normal(6.8, 0.9, 120), r.normal(5.9, 1.1, 120)]})
    _fig, ax = new()
    sns.boxplot(df, x="shift", y="h", color=SK, width=0.5, ax=ax)
    return done(ax, "Night-shift nurses sleep about an hour less, 2024", "Shift", "Sleep per 24 hours (hours)", "Source: actigraphy study, 2024. Box: quartiles; whiskers: 1.5 × IQR", left=0.1)


@honest
def survival_steps():
    t = np.arange(0, 61, 4)
    a = np.exp(-0.009 * t)
    b = np.exp(-0.016 * t)
    _fig, ax = new()
    for s, c, ls, name in ((a, BL, "-", "Screened"), (b, OR, "--", "Not screened")):
        ax.fill_between(t, (s - 0.0012 * t) * 100, np.minimum(s + 0.0012 * t, 1) * 100, step="post", color=c, alpha=0.18, label=f"{name}, 95% CI")
        ax.step(t, s * 100, where="post", color=c, ls=ls, lw=2.2, label=name)
    ax.set_ylim(0, 102)
    ax.legend(frameon=False, loc="lower left", ncols=2)
    return done(ax, "Survival after colorectal cancer, by screening status", "Months since diagnosis", "Patients alive (%)", "Source: regional cancer registry, 1,860 patients diagnosed 2015–2019")


@honest
def funnel_hospitals():
    r = rng(17)
    n = r.integers(60, 900, 45)
    rate = r.binomial(n, 0.08) / n * 100
    x = np.linspace(50, 950, 200)
    se = np.sqrt(0.08 * 0.92 / x) * 100
    _fig, ax = new()
    ax.scatter(n, rate, color=BL, s=30, alpha=0.75, label="Hospital")
    ax.axhline(8, color=GR, label="Overall rate, 8%")
    ax.plot(x, 8 + 1.96 * se, color=OR, ls="--", label="95% control limits")
    ax.plot(x, 8 - 1.96 * se, color=OR, ls="--")
    ax.set_ylim(0, 18)
    ax.legend(frameon=False)
    return done(ax, "Readmissions vary mostly by chance across 45 hospitals, 2024", "Hip replacements per hospital", "Readmitted within 30 days (%)", "Source: national joint registry, 2024")


@honest
def growth_fan():
    x = np.arange(2018, 2026)
    y = np.array([2.0, -0.4, -8.4, 6.0, 3.7, 3.1, 1.4, 0.6])
    fx = np.array([2025, 2026, 2027])
    mid = np.array([0.6, 1.3, 1.9])
    w = np.array([0, 0.8, 1.4])
    _fig, ax = new()
    ax.fill_between(fx, mid - w, mid + w, color=SK, alpha=0.4, label="80% forecast interval")
    ax.plot(x, y, color=BL, lw=2.3, marker="o", label="Actual")
    ax.plot(fx, mid, color=BL, lw=2.3, ls="--", label="Forecast, median of 36 analysts")
    ax.axhline(0, color=GR, lw=1)
    ax.legend(frameon=False, loc="lower right")
    return done(ax, "Mexico’s growth is expected to recover slowly", "Year", "Real GDP, annual change (%)", "Source: national accounts to 2025; analysts’ survey, January 2026")
