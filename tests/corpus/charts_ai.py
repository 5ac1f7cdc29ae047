"""Charts by a health economist in Vienna, then a local-radio data editor in Valencia, a Scottish council analyst and a lab statistician in Lille: 32 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import matplotlib.dates as mdates
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.collections import LineCollection
from matplotlib.colors import TwoSlopeNorm
from matplotlib.patches import Circle, Patch, Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter, MaxNLocator, NullFormatter, PercentFormatter

LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


# Okabe-Ito
BLUE, SKY, ORANGE, VERM, GREEN, PINK, YELLOW, BLACK, GREY = (
    "#0072B2", "#56B4E9", "#E69F00", "#D55E00", "#009E73", "#CC79A7", "#F0E442", "#222222", "#8A8A8A")


def _foot(fig, text, room=0.055):
    """Source line at the bottom left, with room kept for it."""
    eng = fig.get_layout_engine()
    if hasattr(eng, "_params") and "w_pad" in eng._params:
        eng.set(rect=(0, room, 1, 1 - room))
    fig.text(0.012, 0.014, text, fontsize=8.5, color="#444444", ha="left", va="bottom")


def _comma(nd=0, unit=""):
    return FuncFormatter(lambda v, _: f"{v:.{nd}f}".replace(".", ",").replace("-", "−") + unit)


def _clean(ax):
    ax.spines[["top", "right"]].set_visible(False)


# ----------------------------------------------------------------------------
# LIARS
# ----------------------------------------------------------------------------

@liar("truncated-bars")
def wartezeit_huefte():
    """Bars of waiting days start at 112: a 15 per cent difference looks like a factor of five."""
    df = pd.DataFrame({"Spital": ["Floridsdorf", "Ottakring", "Favoriten", "Hietzing", "Donaustadt"],
                       "Tage": [118, 123, 127, 131, 136]})
    fig, ax = plt.subplots(figsize=(7.2, 4.6), layout="constrained")
    sns.barplot(df, x="Spital", y="Tage", color=BLUE, ax=ax)
    ax.set_ylim(112, 138)
    ax.set_title("So lange warten Patienten auf eine Hüftoperation", loc="left", fontsize=13)
    ax.set_xlabel("Standort")
    ax.set_ylabel("Median der Wartezeit (Tage)")
    _clean(ax)
    _foot(fig, "Quelle: OP-Wartelisten der Häuser, 2024 (n = 3 412)")
    return fig


@liar("truncated-bars")
def council_satisfaction():
    """Horizontal bars cut at 70 per cent: five points of satisfaction look like a landslide."""
    df = pd.DataFrame({"council": ["Braemore", "Lochside", "Kirkhill", "Strathyre", "Dunallan", "Glenurquh"],
                       "pct": [76.8, 75.9, 74.6, 73.1, 72.4, 71.5]})
    fig, ax = plt.subplots(figsize=(7.2, 4.4), layout="constrained")
    so.Plot(df, x="pct", y="council").add(so.Bar(color=BLUE, alpha=0.9)).on(ax).plot()
    ax.set_xlim(70, 77.5)
    ax.set_title("Residents satisfied with their local council", loc="left", fontsize=13)
    ax.set_xlabel("Satisfied or very satisfied (% of residents)")
    ax.set_ylabel("Council area")
    _foot(fig, "Source: Household survey 2024, 1,100 interviews per council")
    return fig


@liar("dual-axis")
def turismo_y_ruido():
    """Two y scales tuned so that +44 % tourism and +7 % complaints run on top of each other."""
    anos = np.arange(2015, 2025)
    noches = np.array([3.90, 4.08, 4.31, 4.46, 4.70, 4.80, 4.97, 5.20, 5.42, 5.62])
    quejas = np.array([1206, 1215, 1224, 1236, 1243, 1252, 1258, 1271, 1280, 1291])
    fig, ax = plt.subplots(figsize=(7.6, 4.5), layout="constrained")
    l1, = ax.plot(anos, noches, color=BLUE, lw=2.4, marker="o", label="Pernoctaciones (eje izquierdo)")
    ax.set_ylim(3.8, 5.75)
    ax.set_ylabel("Pernoctaciones (millones)", color=BLUE)
    ax2 = ax.twinx()
    l2, = ax2.plot(anos, quejas, color=VERM, lw=2.4, ls="--", marker="s", label="Quejas por ruido (eje derecho)")
    ax2.set_ylim(1200, 1297)
    ax2.set_ylabel("Quejas por ruido (número)", color=VERM)
    ax.set_xlabel("Año")
    ax.set_title("El ruido sigue al turismo paso a paso", loc="left", fontsize=13)
    ax.legend(handles=[l1, l2], loc="upper left", frameon=False)
    _foot(fig, "Fuente: Ayuntamiento, registro de quejas y encuesta de ocupación, 2015–2024")
    return fig


@liar("dual-axis")
def geld_und_zufriedenheit():
    """Spending bars start at zero, the satisfaction line has its own two-point window: a 2-point dip looks like a crash."""
    jahr = np.arange(2017, 2025)
    ausg = [212, 217, 221, 228, 233, 239, 244, 251]
    zuf = [83.9, 83.7, 83.6, 83.2, 83.0, 82.7, 82.4, 82.1]
    fig, ax = plt.subplots(figsize=(7.6, 4.6), layout="constrained")
    b = ax.bar(jahr, ausg, color="#B9CFE4", width=0.7, label="Ausgaben (links)")
    ax.set_ylabel("Ausgaben (Mio. €)")
    ax.set_ylim(0, 330)
    ax.set_xlabel("Jahr")
    ax2 = ax.twinx()
    l, = ax2.plot(jahr, zuf, color=BLACK, lw=3, marker="o", label="Zufriedenheit (rechts)")
    ax2.set_ylim(82.0, 84.0)
    ax2.set_yticks(np.arange(82, 84.1, 0.5))
    ax2.set_ylabel("Zufriedene Patienten (%)")
    ax2.yaxis.set_major_formatter(_comma(1))
    ax.set_title("Mehr Geld fürs Spital, weniger Zufriedenheit", loc="left", fontsize=13)
    ax.legend(handles=[b, l], loc="upper right", frameon=False, ncols=2)
    _foot(fig, "Quelle: Rechnungsabschlüsse und Patientenbefragung des Trägers, 2017–2024")
    return fig


@liar("partial-period")
def noise_complaints_fall():
    """The 2025 bar holds four months and a bit, drawn and headlined like a full year."""
    s = pd.Series([1088, 1310, 1214, 1132, 1095, 1061, 398], index=range(2019, 2026))
    ax = s.plot(kind="bar", color=BLUE, figsize=(7.2, 4.5), width=0.72, rot=0)
    ax.set_title("Noise complaints fall to lowest level in seven years", loc="left", fontsize=13)
    ax.set_ylabel("Complaints received (number per year)")
    ax.set_xlabel("Year")
    ax.bar_label(ax.containers[0], padding=2, fontsize=9)
    ax.margins(y=0.1)
    _clean(ax)
    fig = ax.figure
    fig.tight_layout(rect=(0, 0.05, 1, 1))
    _foot(fig, "Source: Environmental Health case system, extracted 12 May 2025")
    return fig


@liar("partial-period")
def altas_biblioteca_octubre():
    """The last point covers nine days of October but is joined to full months and called a collapse."""
    m = pd.date_range("2023-10-01", "2024-10-01", freq="MS")
    v = [812, 790, 655, 861, 842, 870, 901, 866, 798, 640, 512, 934, 271]
    fig, ax = plt.subplots(figsize=(7.6, 4.4), layout="constrained")
    ax.plot(m, v, color=BLUE, lw=2.2, marker="o", ms=5)
    ax.fill_between(m, 0, v, color=SKY, alpha=0.25)
    ax.set_ylim(0, 1050)
    ax.xaxis.set_major_locator(mdates.MonthLocator(interval=2))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("Las altas en las bibliotecas se hunden en octubre", loc="left", fontsize=13)
    ax.set_ylabel("Nuevos socios (personas al mes)")
    ax.set_xlabel("Mes")
    _clean(ax)
    _foot(fig, "Fuente: Red municipal de bibliotecas; datos hasta el 9 de octubre de 2024")
    return fig


@liar("stacked-averages")
def loehne_gestapelt():
    """Average pays of three occupations are piled up: the height of the column means nothing."""
    df = pd.DataFrame({"Pflege": [3180, 3050, 3240, 2990], "Verwaltung": [3420, 3260, 3310, 3150],
                       "Reinigung": [2120, 2040, 2210, 1990]},
                      index=["Wien", "Steiermark", "Tirol", "Burgenland"])
    fig, ax = plt.subplots(figsize=(7.4, 4.7), layout="constrained")
    df.plot.bar(stacked=True, ax=ax, color=[BLUE, ORANGE, GREY], rot=0, width=0.6)
    ax.set_title("Durchschnittslöhne im Spital: Wo am meisten gezahlt wird", loc="left", fontsize=13)
    ax.set_ylabel("Mittlerer Bruttomonatslohn (€)")
    ax.set_xlabel("Bundesland")
    ax.set_ylim(0, 11000)
    ax.legend(ncols=3, frameon=False, loc="upper center")
    _clean(ax)
    _foot(fig, "Quelle: Lohnerhebung der Gewerkschaft 2024, Vollzeit")
    return fig


@liar("stacked-averages")
def chomage_empile():
    """Unemployment rates of three age groups, each on its own base, are stacked as if they added up."""
    an = np.arange(2014, 2025)
    j = np.array([24.1, 24.6, 24.0, 22.4, 20.9, 19.7, 20.2, 18.8, 17.4, 17.2, 18.1])
    m = np.array([9.4, 9.5, 9.3, 8.8, 8.5, 7.9, 7.5, 7.3, 6.6, 6.6, 6.7])
    s = np.array([6.4, 6.5, 6.6, 6.5, 6.3, 5.9, 5.6, 5.8, 5.2, 5.0, 4.9])
    fig, ax = plt.subplots(figsize=(7.6, 4.6), layout="constrained")
    ax.stackplot(an, s, m, j, labels=["50 ans et plus", "25 à 49 ans", "15 à 24 ans"],
                 colors=[BLUE, SKY, ORANGE])
    ax.set_xlim(2014, 2024)
    ax.set_ylim(0, 52)
    ax.set_title("Taux de chômage selon l'âge, 2014–2024", loc="left", fontsize=13)
    ax.set_ylabel("Taux de chômage (% des actifs)")
    ax.set_xlabel("Année")
    h, lab = ax.get_legend_handles_labels()
    ax.legend(h[::-1], lab[::-1], loc="upper right", frameon=False, ncols=3)
    _foot(fig, "Source : enquête Emploi régionale, moyennes annuelles")
    return fig


@liar("cumulative-as-growth")
def insulation_grants():
    """A running total can only rise: monthly awards have fallen by three quarters, yet demand is said to climb."""
    rng = np.random.default_rng(11)
    m = pd.date_range("2022-04-01", periods=33, freq="MS")
    per = np.maximum(20, np.linspace(330, 75, 33) + rng.normal(0, 14, 33)).round()
    fig, ax = plt.subplots(figsize=(7.4, 4.4), layout="constrained")
    ax.plot(m, per.cumsum(), color=BLUE, lw=2.6)
    ax.set_ylim(0, 7500)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}"))
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(4, 10)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.set_title("Demand for home insulation grants keeps climbing", loc="left", fontsize=13)
    ax.set_ylabel("Grants awarded (number, running total)")
    ax.set_xlabel("Month")
    ax.grid(axis="y", alpha=0.3)
    _clean(ax)
    _foot(fig, "Source: Council energy team, grant ledger, April 2022 to December 2024")
    return fig


@liar("cumulative-as-growth")
def gripe_no_deja_de_subir():
    """Accumulated flu cases shown as if the epidemic were still rising: the weekly count peaked in week 6."""
    sem = np.arange(1, 21)
    nuevos = np.array([60, 130, 260, 430, 560, 610, 540, 420, 310, 220, 160, 115, 85, 60, 45, 33, 25, 18, 13, 10])
    fig, ax = plt.subplots(figsize=(7.2, 4.4), layout="constrained")
    ax.fill_between(sem, nuevos.cumsum(), color=VERM, alpha=0.35)
    ax.plot(sem, nuevos.cumsum(), color=VERM, lw=2.5)
    ax.set_xlim(1, 20)
    ax.set_ylim(0, 4600)
    ax.xaxis.set_major_locator(FixedLocator([1, 5, 10, 15, 20]))
    ax.set_title("La gripe no deja de crecer en la comarca", loc="left", fontsize=13)
    ax.set_xlabel("Semana de 2025")
    ax.set_ylabel("Casos (total acumulado)")
    _clean(ax)
    _foot(fig, "Fuente: red de médicos centinela, semanas 1 a 20 de 2025")
    return fig


@liar("shuffled-ordinal")
def noten_alphabetisch():
    """Austrian school grades in alphabetical order: the shape of the distribution is destroyed."""
    s = pd.Series({"Befriedigend": 6, "Genügend": 4, "Gut": 8, "Nicht genügend": 5, "Sehr gut": 2})
    ax = s.plot(kind="bar", rot=0, figsize=(7.4, 4.4), color=BLUE, width=0.65)
    fig = ax.figure
    ax.set_title("Zweite Mathematikschularbeit der 4B: Noten", loc="left", fontsize=13)
    ax.set_xlabel("Note")
    ax.set_ylabel("Anzahl der Schülerinnen und Schüler")
    ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    _clean(ax)
    fig.tight_layout(rect=(0, 0.05, 1, 1))
    _foot(fig, "Quelle: Notenliste der Klasse 4B, 14. Jänner 2025 (n = 25)")
    return fig


@liar("shuffled-ordinal")
def dental_quintiles_sorted():
    """Deprivation quintiles are re-ordered by value, which fakes a smooth gradient."""
    df = pd.DataFrame({"q": ["1st (most deprived)", "3rd", "5th (least deprived)", "2nd", "4th"],
                       "pct": [58.2, 64.9, 68.3, 71.8, 75.0]})
    fig, ax = plt.subplots(figsize=(7.6, 4.5), layout="constrained")
    sns.barplot(df, x="q", y="pct", color=GREEN, ax=ax, width=0.7)
    ax.set_ylim(0, 100)
    ax.set_title("The steady gradient in dental registration", loc="left", fontsize=13)
    ax.set_xlabel("Deprivation quintile of the neighbourhood")
    ax.set_ylabel("Adults registered with a dentist (%)")
    _clean(ax)
    _foot(fig, "Source: Health board registration file, September 2024")
    return fig


@liar("title-contradicts-data")
def pflege_verdoppelt():
    """The title says doubled; the bars go from 3 120 to 4 010, plus 29 per cent."""
    jahr = np.arange(2018, 2025)
    st = [3120, 3190, 3280, 3410, 3620, 3830, 4010]
    fig, ax = plt.subplots(figsize=(7.2, 4.5), layout="constrained")
    b = ax.bar(jahr, st, color=BLUE, width=0.7)
    ax.bar_label(b, labels=[f"{v // 1000} {v % 1000:03d}" for v in st], padding=2, fontsize=9)
    ax.set_ylim(0, 4600)
    ax.set_title("Pflegestellen haben sich seit 2018 verdoppelt", loc="left", fontsize=13)
    ax.set_ylabel("Besetzte Stellen (Vollzeitäquivalente)")
    ax.set_xlabel("Jahr (Stand 31. Dezember)")
    _clean(ax)
    _foot(fig, "Quelle: Personalstatistik des Landes, 2018–2024")
    return fig


@liar("title-contradicts-data")
def graz_am_kuerzesten():
    """The title crowns Graz; Linz and Salzburg wait less in the same figure."""
    orte = ["Linz", "Salzburg", "Graz", "Innsbruck", "Wien"]
    v = [33, 38, 41, 44, 52]
    fig, ax = plt.subplots(figsize=(7.2, 4.0), layout="constrained")
    ax.hlines(orte, 0, v, color="#BBBBBB", lw=2)
    ax.plot(v, orte, "o", ms=11, color=BLUE)
    for x, o in zip(v, orte):
        ax.annotate(f"{x} min", (x, o), xytext=(10, 0), textcoords="offset points", va="center", fontsize=9.5)
    ax.set_xlim(0, 62)
    ax.invert_yaxis()
    ax.set_title("Notaufnahmen: In Graz wartet man am kürzesten", loc="left", fontsize=13)
    ax.set_xlabel("Mittlere Wartezeit bis zum Arztkontakt (Minuten)")
    ax.set_ylabel("Stadt")
    _clean(ax)
    _foot(fig, "Quelle: Erhebung der Universitätskliniken, 1. Halbjahr 2024")
    return fig


@liar("title-contradicts-data")
def mayoria_peatonal():
    """'A majority in favour', but the bar says 42 per cent for and 47 against."""
    partes = [("A favor", 42, BLUE, "white"), ("No sabe / no contesta", 11, "#CFCFCF", "black"), ("En contra", 47, ORANGE, "black")]
    fig, ax = plt.subplots(figsize=(7.6, 3.0), layout="constrained")
    x0 = 0
    for nombre, w, c, tc in partes:
        ax.barh(["Población adulta"], [w], left=x0, color=c, label=nombre, height=0.5)
        ax.text(x0 + w / 2, 0, f"{w} %", ha="center", va="center", color=tc, fontsize=12)
        x0 += w
    ax.set_xlim(0, 100)
    ax.set_ylim(-0.45, 0.45)
    ax.set_xlabel("Porcentaje de encuestados (%)")
    ax.set_title("La mayoría de los vecinos apoya la zona peatonal", loc="left", fontsize=13)
    fig.legend(loc="outside upper right", ncols=3, frameon=False, fontsize=9.5)
    _clean(ax)
    _foot(fig, "Fuente: encuesta telefónica, 804 entrevistas, marzo de 2025", room=0.08)
    return fig


@liar("title-contradicts-data")
def agua_quinto_ano():
    """'Falls for the fifth year running': the line goes up in two of the last five years."""
    an = np.arange(2018, 2025)
    v = [134, 131, 133, 128, 126, 129, 124]
    fig, ax = plt.subplots(figsize=(7.2, 4.4), layout="constrained")
    ax.plot(an, v, "-o", color=BLUE, lw=2.2)
    for a, b in zip(an, v):
        ax.annotate(str(b), (a, b), xytext=(0, 8), textcoords="offset points", ha="center", fontsize=9.5)
    ax.set_ylim(110, 142)
    ax.set_xlabel("Año")
    ax.set_ylabel("Consumo doméstico (litros por persona y día)")
    ax.set_title("El consumo de agua baja por quinto año consecutivo", loc="left", fontsize=13)
    _clean(ax)
    _foot(fig, "Fuente: empresa municipal de aguas, 2018–2024")
    return fig


@liar("title-contradicts-data")
def screens_and_sleep():
    """The headline claims a strong fall in sleep; the cloud and its fitted line are flat."""
    rng = np.random.default_rng(5)
    x = rng.uniform(0.5, 7, 140)
    y = rng.normal(8.1, 0.75, 140)
    y = y - np.polyfit(x, y, 1)[0] * (x - x.mean()) - 0.01 * (x - x.mean())
    b, a = np.polyfit(x, y, 1)
    fig, ax = plt.subplots(figsize=(6.8, 4.8), layout="constrained")
    ax.scatter(x, y, s=28, color=BLUE, alpha=0.6, edgecolor="none", label="One pupil")
    xx = np.array([0.5, 7])
    ax.plot(xx, a + b * xx, color=BLACK, lw=2, label=f"Least-squares line, r = −{abs(np.corrcoef(x, y)[0, 1]):.2f}")
    ax.set_ylim(5, 11.5)
    ax.set_xlabel("Screen time (hours per school day)")
    ax.set_ylabel("Sleep (hours per night)")
    ax.set_title("The longer pupils look at screens, the less they sleep", loc="left", fontsize=12.5)
    ax.legend(loc="upper right", frameon=False)
    _clean(ax)
    _foot(fig, "Source: S3 classroom diary project, 140 pupils, November 2024")
    return fig


@liar("title-contradicts-data")
def loyers_lyon_lille():
    """The title says Lyon rose faster; the slope of Lille is nearly twice as steep."""
    fig, ax = plt.subplots(figsize=(6.4, 4.8), layout="constrained")
    for ville, a, b, c in [("Lyon", 12.6, 13.7, BLUE), ("Lille", 11.4, 13.4, ORANGE)]:
        ax.plot([2018, 2024], [a, b], "-o", color=c, lw=2.6, ms=8)
        va = "bottom" if ville == "Lyon" else "top"
        ax.text(2017.8, a, f"{ville}  {a:.1f} €".replace(".", ","), ha="right", va="center", fontsize=10.5)
        ax.text(2024.2, b, f"{b:.1f} €".replace(".", ","), ha="left", va=va, fontsize=10.5)
    ax.set_xlim(2015.8, 2025.6)
    ax.set_ylim(10.5, 14.5)
    ax.set_xticks([2018, 2024])
    ax.yaxis.set_major_formatter(_comma(1))
    ax.set_xlabel("Année")
    ax.set_ylabel("Loyer médian (€ par m² et par mois)")
    ax.set_title("Les loyers ont augmenté plus vite à Lyon qu'à Lille", loc="left", fontsize=12.5)
    _clean(ax)
    _foot(fig, "Source : observatoires locaux des loyers, 2018 et 2024")
    return fig


@liar("misrepresentation")
def betten_kreise():
    """The radius, not the area, follows the number of beds: twice the beds gets four times the ink."""
    d = [("Wien", 8400), ("Steiermark", 4300), ("Tirol", 2900), ("Kärnten", 2100), ("Burgenland", 900)]
    fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    x = 0.0
    for name, v in d:
        r = v / 8400
        x += r
        ax.add_patch(Circle((x, 0), r, color=BLUE, alpha=0.8))
        ax.text(x, -1.15, f"{name}\n{v // 1000 or ''} {v % 1000:03d}".replace("\n ", "\n"), ha="center", va="top", fontsize=10)
        x += r + 0.36
    ax.set_xlim(-0.1, x)
    ax.set_ylim(-1.75, 1.1)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Spitalsbetten nach Bundesland (Anzahl der Betten)", loc="left", fontsize=13)
    _foot(fig, "Quelle: Krankenanstaltenkataster, Stand 1. Jänner 2024")
    return fig


@liar("misrepresentation")
def escanos_columnas():
    """Column heights do not follow the printed percentages: 31,8 % is drawn at little more than half of 32,4 %."""
    partidos = ["Unión\nCívica", "Alianza\nVerde", "Partido\nLocal", "Nueva\nHuerta"]
    alturas = [62, 36, 25, 12]
    rotulos = ["32,4 %", "31,8 %", "20,6 %", "15,2 %"]
    fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
    b = ax.bar(partidos, alturas, color=[BLUE, GREEN, ORANGE, GREY], width=0.6)
    ax.bar_label(b, labels=rotulos, fontsize=13, padding=3)
    ax.set_ylim(0, 72)
    ax.set_yticks([])
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.set_ylabel("Intención de voto (% de voto válido)")
    ax.set_xlabel("Candidatura")
    ax.set_title("Elecciones municipales: la encuesta de la semana", loc="left", fontsize=13)
    _foot(fig, "Fuente: sondeo para la emisora, 1.005 entrevistas, mayo de 2025")
    return fig


@liar("misrepresentation")
def gaufre_cantine():
    """The caption says 28 %, but 43 of the 100 squares are coloured."""
    fig, ax = plt.subplots(figsize=(5.6, 5.6), layout="constrained")
    for i in range(100):
        r, c = divmod(i, 10)
        ax.add_patch(Rectangle((c, r), 0.86, 0.86, color=VERM if i < 43 else "#D9D9D9"))
    ax.set_xlim(-0.2, 10.1)
    ax.set_ylim(-0.2, 10.1)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("28 % des repas de la cantine sont jetés\n(1 carré = 1 % des repas servis)", loc="left", fontsize=12.5)
    ax.legend(handles=[Patch(color=VERM, label="Repas jetés : 28 %"), Patch(color="#D9D9D9", label="Repas consommés : 72 %")],
              loc="upper center", bbox_to_anchor=(0.5, 0.0), ncols=2, frameon=False, fontsize=10)
    _foot(fig, "Source : pesées de la cuisine centrale, semaine du 10 mars 2025")
    return fig


@liar("axis-range")
def temperatur_flach():
    """A yearly mean temperature drawn on an axis from -40 to 60 degrees: 2 degrees of warming vanish."""
    rng = np.random.default_rng(3)
    j = np.arange(1980, 2025)
    t = 9.6 + 0.05 * (j - 1980) + rng.normal(0, 0.45, j.size)
    plt.figure(figsize=(7.4, 4.4), layout="constrained")
    plt.plot(j, t, color=BLUE, lw=2)
    plt.ylim(-40, 60)
    plt.title("Jahresmitteltemperatur in der Stadt seit 1980", loc="left", fontsize=13)
    plt.xlabel("Jahr")
    plt.ylabel("Temperatur (°C)")
    plt.grid(axis="y", alpha=0.3)
    fig = plt.gcf()
    _clean(plt.gca())
    _foot(fig, "Quelle: Messreihe der Stadtstation, Jahresmittel 1980–2024")
    return fig


@liar("base-year-picked")
def tram_index():
    """Index set to 100 in the collapsed year 2020: trams seem to soar although they only climbed back to 2019."""
    yr = np.arange(2014, 2025)
    tram = np.array([247, 250, 254, 256, 259, 262, 100, 139, 196, 238, 259])
    bus = np.array([128, 127, 127, 126, 125, 124, 100, 108, 115, 119, 121])
    fig, ax = plt.subplots(figsize=(7.4, 4.6), layout="constrained")
    ax.plot(yr, tram, color=BLUE, lw=2.4, marker="o", label="Tram")
    ax.plot(yr, bus, color=ORANGE, lw=2.4, marker="s", label="Bus")
    ax.axhline(100, color="#888888", lw=1, ls=":")
    ax.set_ylim(0, 300)
    ax.set_title("Tram journeys up 159%: buses left behind", loc="left", fontsize=13)
    ax.set_ylabel("Passenger journeys (index, 2020 = 100)")
    ax.set_xlabel("Year")
    ax.legend(frameon=False, loc="lower right", ncols=2)
    _clean(ax)
    _foot(fig, "Source: Regional transport partnership, annual journeys 2014–2024")
    return fig


@liar("bridged-gap")
def no2_estacion_parada():
    """The station was off for nine months; one straight solid line runs over the hole as if measured."""
    m = pd.date_range("2022-01-01", "2024-12-01", freq="MS")
    rng = np.random.default_rng(21)
    v = 41 - 0.42 * np.arange(36) + 4 * np.cos(2 * np.pi * np.arange(36) / 12) + rng.normal(0, 1.3, 36)
    ok = (m < "2023-03-01") | (m > "2023-11-30")
    s = pd.Series(v, index=m)[ok]
    fig, ax = plt.subplots(figsize=(7.8, 4.4), layout="constrained")
    ax.plot(s.index, s.values, color=BLUE, lw=2.2, marker="o", ms=4)
    ax.set_ylim(0, 55)
    ax.set_title("Dióxido de nitrógeno en la Avenida Norte", loc="left", fontsize=13)
    ax.set_ylabel("NO₂, media mensual (µg/m³)")
    ax.set_xlabel("Mes")
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    _clean(ax)
    _foot(fig, "Fuente: estación Avenida Norte, 2022–2024 (fuera de servicio de marzo a noviembre de 2023)")
    return fig


@liar("diverging-off-centre")
def naechtigungen_heatmap():
    """White of the diverging map sits at +4 %: growth of 1 to 3 % is painted in the colour of loss."""
    rng = np.random.default_rng(8)
    bez = ["Nord", "Ost", "Süd", "West", "Mitte", "Hügelland"]
    jahre = np.arange(2017, 2025)
    z = rng.uniform(-1, 6, (6, 8)).round(1)
    z[0, 1], z[2, 4], z[4, 6], z[5, 2] = -4.0, 10.4, 12.0, -2.6
    fig, ax = plt.subplots(figsize=(7.8, 4.4), layout="constrained")
    m = ax.pcolormesh(jahre, np.arange(6), z, cmap="RdBu_r", vmin=-4, vmax=12, shading="nearest")
    ax.set_yticks(range(6), bez)
    ax.set_xticks(jahre)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Tourismusregion")
    ax.set_title("Nächtigungen: Wo es aufwärts und abwärts geht", loc="left", fontsize=13)
    fig.colorbar(m, ax=ax, label="Veränderung zum Vorjahr (%)")
    _foot(fig, "Quelle: Landestourismusverband, Nächtigungsstatistik 2017–2024")
    return fig


@liar("inverted-axis")
def siniestros_invertido():
    """The deaths axis runs downwards: the rise after the reform reads as a fall."""
    an = np.arange(2008, 2024)
    v = np.array([52, 49, 47, 44, 46, 43, 45, 44, 58, 66, 71, 69, 74, 78, 81, 84])
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    ax.fill_between(an, 0, v, color=VERM, alpha=0.75, lw=0)
    ax.plot(an, v, color=BLACK, lw=1.5, marker="o", ms=4)
    ax.set_ylim(100, 0)
    ax.set_xlim(2008, 2023)
    ax.axvline(2015.5, color=BLACK, lw=1, ls="--")
    ax.text(2015.3, 93, "Reforma de la inspección", ha="right", fontsize=10)
    ax.set_title("Accidentes laborales mortales antes y después de la reforma", loc="left", fontsize=12.5)
    ax.set_ylabel("Muertes en el trabajo (personas al año)")
    ax.set_xlabel("Año")
    fig.tight_layout(rect=(0, 0.05, 1, 1))
    _foot(fig, "Fuente: registro autonómico de siniestralidad, 2008–2023")
    return fig


@liar("panels-on-different-scales")
def bezirke_vier_skalen():
    """Four panels, four y scales: a rise of half and a rise of 4 per cent climb the same height."""
    rng = np.random.default_rng(14)
    q = np.arange(12)
    fig, axs = plt.subplots(1, 4, figsize=(9.6, 3.6), layout="constrained")
    for ax, (n, lo, hi) in zip(axs, [("Innere Stadt", 41, 62), ("Leopoldau", 412, 448), ("Simmerau", 310, 452), ("Döblingen", 862, 897)]):
        y = np.round(np.linspace(lo, hi, 12) + rng.normal(0, (hi - lo) * 0.06, 12))
        ax.plot(q, y, color=BLUE, lw=2.2)
        ax.set_ylim(lo - 0.15 * (hi - lo), hi + 0.15 * (hi - lo))
        ax.set_title(n, fontsize=11)
        ax.set_xticks([0, 4, 8], ["2022", "2023", "2024"])
        ax.set_xlabel("Jahr (Quartale)")
        ax.yaxis.set_major_locator(MaxNLocator(4, integer=True))
        _clean(ax)
    axs[0].set_ylabel("Delogierungen (Fälle je Quartal)")
    fig.suptitle("Delogierungen in vier Bezirken", x=0.012, ha="left", fontsize=13)
    _foot(fig, "Quelle: Bezirksgerichte, Quartalsmeldungen 2022–2024", room=0.07)
    return fig


@liar("uneven-bins")
def household_income_bins():
    """The upper classes are up to twelve times wider than the first, and raw counts are drawn: high incomes look far too common."""
    rng = np.random.default_rng(17)
    inc = rng.lognormal(np.log(29), 0.55, 2600)
    inc = inc[inc < 120]
    fig, ax = plt.subplots(figsize=(7.4, 4.5), layout="constrained")
    ax.hist(inc, bins=[0, 5, 10, 15, 20, 25, 30, 40, 60, 120], color=BLUE, edgecolor="white")
    ax.set_title("How much do households in the burgh earn?", loc="left", fontsize=13)
    ax.set_xlabel("Net household income (£ thousand a year)")
    ax.set_ylabel("Households (number)")
    ax.set_xlim(0, 120)
    _clean(ax)
    _foot(fig, "Source: Council income panel 2024, equivalised, n = 2,600")
    return fig


@liar("uneven-ticks")
def jahre_gleicher_abstand():
    """Gaps of 20, 10, 5, 2 and 1 years take the same width on the axis: the recent jump looks like a steady climb."""
    jahre = ["1970", "1990", "2000", "2010", "2015", "2020", "2022", "2023", "2024"]
    v = [6.1, 7.4, 8.3, 9.4, 10.1, 11.0, 11.9, 12.5, 13.2]
    fig, ax = plt.subplots(figsize=(7.4, 4.4), layout="constrained")
    ax.plot(range(len(jahre)), v, "-o", color=BLUE, lw=2.3)
    ax.set_xticks(range(len(jahre)), jahre)
    ax.set_ylim(0, 15)
    ax.set_title("Gesundheitsausgaben seit 1970", loc="left", fontsize=13)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Ausgaben (% des BIP)")
    _clean(ax)
    _foot(fig, "Quelle: Volkswirtschaftliche Gesamtrechnung, eigene Berechnung")
    return fig


@liar("unnormalised-comparison")
def robos_por_ciudad():
    """Raw burglary counts rank cities of very different size; per head the order is the reverse."""
    d = [("Villagrande (1.640.000 hab.)", 4920), ("Puerto Mayor (790.000 hab.)", 2765), ("Almorada (310.000 hab.)", 1395),
         ("Benisal (95.000 hab.)", 570), ("Torrecala (38.000 hab.)", 304)]
    fig, ax = plt.subplots(figsize=(8, 4.1), layout="constrained")
    b = ax.barh([n for n, _ in d], [v for _, v in d], color=VERM)
    ax.bar_label(b, labels=[f"{v:,}".replace(",", ".") for _, v in d], padding=3, fontsize=10)
    ax.invert_yaxis()
    ax.set_xlim(0, 5600)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", ".")))
    ax.set_title("Dónde es más probable que entren en su casa", loc="left", fontsize=13)
    ax.set_xlabel("Robos en domicilios (denuncias en 2024)")
    ax.set_ylabel("Ciudad (habitantes)")
    _clean(ax)
    _foot(fig, "Fuente: balance de criminalidad 2024 y padrón municipal")
    return fig


@liar("unexplained-interval")
def croissance_barres_erreur():
    """Error bars of unknown nature (SD? SEM? 95 % CI?) and unknown n decide whether the curves differ."""
    h = np.arange(0, 49, 6)
    a = 0.08 + 1.35 / (1 + np.exp(-(h - 20) / 5))
    b = 0.08 + 1.08 / (1 + np.exp(-(h - 23) / 5.5))
    fig, ax = plt.subplots(figsize=(7.2, 4.6), layout="constrained")
    ax.errorbar(h, a, yerr=0.05 + 0.04 * a, fmt="-o", color=BLUE, capsize=4, lw=2, label="Souche témoin")
    ax.errorbar(h, b, yerr=0.06 + 0.05 * b, fmt="--s", color=ORANGE, capsize=4, lw=2, label="Souche mutante")
    ax.set_ylim(0, 1.7)
    ax.yaxis.set_major_formatter(_comma(1))
    ax.set_xticks(h)
    ax.set_title("Croissance bactérienne à 37 °C", loc="left", fontsize=13)
    ax.set_xlabel("Temps (heures)")
    ax.set_ylabel("Densité optique à 600 nm (unités d'absorbance)")
    ax.legend(frameon=False, loc="upper left")
    _clean(ax)
    _foot(fig, "Source : laboratoire de microbiologie, série d'essais de février 2025")
    return fig


@liar("pie-misuse")
def mehrfachnennungen_torte():
    """A multiple-answer question (sum 176 %) is forced into a pie: the slices are not shares of a whole."""
    werte = [62, 48, 37, 29]
    namen = ["Zu wenig Personal", "Lange Anfahrt", "Kosten", "Keine Termine"]
    fig, ax = plt.subplots(figsize=(6.8, 5.0), layout="constrained")
    ax.pie(werte, labels=[f"{n}\n{w} %" for n, w in zip(namen, werte)], colors=[BLUE, ORANGE, SKY, GREY], startangle=90,
           counterclock=False, wedgeprops={"edgecolor": "white", "linewidth": 1.5}, textprops={"fontsize": 11})
    ax.set_title("Was stört Sie an der Versorgung? (Anteil der Befragten, %)", loc="left", fontsize=12.5)
    _foot(fig, "Quelle: Bevölkerungsbefragung 2024, n = 1 208, Mehrfachnennungen möglich")
    return fig


# ----------------------------------------------------------------------------
# HONEST
# ----------------------------------------------------------------------------

@honest
def kaplan_meier_prothese():
    """Step survival curves with censor ticks, explained 95 % bands and numbers at risk."""
    rng = np.random.default_rng(31)
    fig, ax = plt.subplots(figsize=(7.8, 5.4))
    fig.subplots_adjust(left=0.14, right=0.97, top=0.90, bottom=0.30)
    table = []
    for name, scale, n, c, ls in [("Zementiert", 38, 180, BLUE, "-"), ("Zementfrei", 22, 176, ORANGE, "--")]:
        t = rng.weibull(1.1, n) * scale
        cens = rng.uniform(4, 16, n)
        time, ev = np.minimum(t, cens), t <= cens
        o = np.argsort(time)
        time, ev = time[o], ev[o]
        at_risk = n - np.arange(n)
        s = np.cumprod(1 - ev / at_risk)
        with np.errstate(divide="ignore", invalid="ignore"):
            g = np.cumsum(np.where(ev & (at_risk > 1), 1 / (at_risk * np.maximum(at_risk - 1, 1)), 0))
        keep = time <= 12
        x = np.r_[0, time[keep], 12]
        y = np.r_[1, s[keep], s[keep][-1]] * 100
        se = np.r_[0, (s * np.sqrt(g))[keep], (s * np.sqrt(g))[keep][-1]] * 196
        ax.step(x, y, where="post", color=c, lw=2, ls=ls, label=name)
        ax.fill_between(x, np.clip(y - se, 0, 100), np.clip(y + se, 0, 100), step="post", color=c, alpha=0.18, lw=0)
        cx = time[keep & ~ev]
        ax.plot(cx, s[keep & ~ev] * 100, "|", color=c, ms=7, mew=1)
        table.append((name, [int((time >= k).sum()) for k in range(0, 13, 2)], c))
    ax.set_xlim(0, 12)
    ax.set_ylim(0, 102)
    ax.set_xticks(range(0, 13, 2))
    ax.set_xlabel("Zeit seit der Operation (Jahre)")
    ax.set_ylabel("Prothese noch im Körper (% der Patienten)")
    ax.set_title("Standzeit der Hüftprothese nach Verankerung", loc="left", fontsize=13)
    ax.legend(frameon=False, loc="lower left", title="Fläche: 95-%-Konfidenzintervall\nStrich: zensierte Beobachtung", alignment="left")
    for k, (name, row, _) in enumerate(table):
        fig.text(0.012, 0.125 - 0.04 * k, name, fontsize=9, va="center")
        for x, v in zip(range(0, 13, 2), row):
            ax.annotate(str(v), xy=(x, 0), xycoords=("data", "axes fraction"), xytext=(x, 0.125 - 0.04 * k),
                        textcoords=("data", "figure fraction"), fontsize=9, ha="center", va="center")
    fig.text(0.012, 0.168, "Unter Risiko", fontsize=9, weight="bold", va="center")
    _clean(ax)
    _foot(fig, "Quelle: Endoprothesenregister, Operationen 2008–2012, Kaplan-Meier-Schätzer")
    return fig


@honest
def audiogramm():
    """Audiogram: hearing level runs downwards and frequency is logarithmic, by convention and said so."""
    f = np.array([125, 250, 500, 1000, 2000, 4000, 8000])
    fig, ax = plt.subplots(figsize=(6.6, 5.4), layout="constrained")
    ax.plot(f, [10, 10, 15, 15, 25, 50, 55], "-o", color=VERM, mfc="white", mew=2, ms=9, lw=1.8, label="Rechtes Ohr (o)")
    ax.plot(f, [10, 15, 15, 20, 35, 60, 60], "--x", color=BLUE, mew=2, ms=9, lw=1.8, label="Linkes Ohr (x)")
    ax.axhspan(-10, 20, color="#E6EEF5", zorder=0)
    ax.text(130, -4, "Normalbereich", fontsize=9.5, color="#333333")
    ax.set_xscale("log", base=2)
    ax.set_xticks(f, [str(v) for v in f])
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.set_ylim(110, -10)
    ax.set_yticks(range(0, 101, 20))
    ax.grid(alpha=0.35)
    ax.set_xlabel("Frequenz (Hz, logarithmisch)")
    ax.set_ylabel("Hörverlust (dB HL, nach unten = schlechter)")
    ax.set_title("Tonaudiogramm: Hochtonverlust auf beiden Ohren", loc="left", fontsize=13)
    ax.legend(loc="lower left", framealpha=1)
    _foot(fig, "Quelle: HNO-Ambulanz, Luftleitung, Messung vom 3. April 2025")
    return fig


@honest
def wartezeit_punkte():
    """Honest twin of truncated bars: dots, not bars, on a zoomed axis that says where it starts."""
    df = pd.DataFrame({"Spital": ["Floridsdorf", "Ottakring", "Favoriten", "Hietzing", "Donaustadt"],
                       "Tage": [118, 123, 127, 131, 136], "lo": [113, 119, 121, 127, 130], "hi": [123, 127, 133, 135, 142]})
    fig, ax = plt.subplots(figsize=(7.4, 4.2), layout="constrained")
    y = np.arange(5)
    ax.hlines(y, df.lo, df.hi, color=SKY, lw=3)
    ax.plot(df.Tage, y, "o", color=BLUE, ms=10)
    ax.set_yticks(y, df.Spital)
    ax.invert_yaxis()
    ax.set_xlim(105, 150)
    ax.set_title("Hüftoperation: 18 Tage zwischen kürzester und längster Wartezeit", loc="left", fontsize=12)
    ax.set_xlabel("Median der Wartezeit (Tage; Achse beginnt bei 105; Linie: 95-%-Konfidenzintervall)")
    ax.set_ylabel("Standort")
    ax.grid(axis="x", alpha=0.3)
    _clean(ax)
    _foot(fig, "Quelle: OP-Wartelisten der Häuser, 2024 (n = 3 412)")
    return fig


@honest
def mieten_loehne_index():
    """Honest twin of the dual axis: both series as an index on one axis, base = first year, said why."""
    j = np.arange(2012, 2025)
    miete = np.array([9.1, 9.5, 9.9, 10.3, 10.8, 11.2, 11.7, 12.1, 12.4, 12.9, 13.7, 14.4, 14.9])
    lohn = np.array([17.9, 18.3, 18.7, 19.1, 19.4, 19.8, 20.3, 20.9, 21.3, 21.8, 22.6, 24.1, 25.3])
    fig, ax = plt.subplots(figsize=(7.6, 4.6), layout="constrained")
    for v, n, c, ls in [(miete, "Mieten", VERM, "-"), (lohn, "Löhne", BLUE, "--")]:
        idx = v / v[0] * 100
        ax.plot(j, idx, color=c, lw=2.4, ls=ls)
        ax.text(2024.15, idx[-1], f"{n}: {idx[-1]:.0f}", color=BLACK, va="center", fontsize=10.5)
    ax.axhline(100, color="#999999", lw=1)
    ax.set_xlim(2012, 2026)
    ax.set_xticks(range(2012, 2025, 2))
    ax.set_ylim(90, 175)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Index (2012 = 100, Beginn beider Reihen)")
    ax.set_title("Mieten sind stärker gestiegen als Löhne", loc="left", fontsize=13)
    _clean(ax)
    _foot(fig, "Quelle: Mietenerhebung (€/m²) und Lohnstatistik (€/Stunde), nominell, 2012–2024")
    return fig


@honest
def phasen_gestapelt():
    """Mean durations of phases that follow one another may be stacked: their sum is the mean total stay."""
    df = pd.DataFrame({"Warten auf Triage": [9, 12, 7, 14], "Warten auf Arzt": [38, 47, 29, 51],
                       "Untersuchung": [31, 28, 34, 30], "Befund und Entlassung": [42, 55, 36, 49]},
                      index=["Haus A", "Haus B", "Haus C", "Haus D"])
    fig, ax = plt.subplots(figsize=(8.2, 4.4), layout="constrained")
    df.plot.barh(stacked=True, ax=ax, color=[BLUE, SKY, ORANGE, "#BBBBBB"], width=0.6, edgecolor="white")
    for i, t in enumerate(df.sum(axis=1)):
        ax.text(t + 2, i, f"{t} min", va="center", fontsize=10)
    ax.invert_yaxis()
    ax.set_xlim(0, 175)
    ax.set_xlabel("Mittlere Dauer der aufeinanderfolgenden Phasen (Minuten), Summe = Gesamtaufenthalt")
    ax.set_ylabel("Notaufnahme")
    ax.set_title("In Haus D bleibt man am längsten, vor allem vor dem Arztkontakt und beim Befund", loc="left", fontsize=11.5)
    ax.get_legend().remove()
    fig.legend(*ax.get_legend_handles_labels(), loc="outside upper left", ncols=4, frameon=False, fontsize=9)
    _clean(ax)
    _foot(fig, "Quelle: Zeitstempel der Leitsysteme, dieselben 8 240 Fälle in jeder Phase, 2024")
    return fig


@honest
def likert_geordnet():
    """Diverging Likert bars in the right order, centred on the middle of the neutral answer."""
    cats = ["stimme gar nicht zu", "stimme eher nicht zu", "teils/teils", "stimme eher zu", "stimme voll zu"]
    cols = ["#B35806", "#F1A340", "#D8D8D8", "#998EC3", "#542788"]
    fragen = ["Dienstplan ist verlässlich", "Pausen können genommen werden", "Team unterstützt einander", "Leitung hört zu"]
    z = np.array([[18, 27, 20, 24, 11], [25, 30, 15, 21, 9], [4, 9, 17, 41, 29], [12, 22, 25, 28, 13]])
    fig, ax = plt.subplots(figsize=(8.4, 4.4), layout="constrained")
    left = -(z[:, 0] + z[:, 1] + z[:, 2] / 2)
    for k in range(5):
        ax.barh(fragen, z[:, k], left=left, color=cols[k], label=cats[k], height=0.62)
        for i in range(4):
            ax.text(left[i] + z[i, k] / 2, i, str(z[i, k]), ha="center", va="center", fontsize=9,
                    color="white" if k in (0, 4) else "black")
        left = left + z[:, k]
    ax.axvline(0, color=BLACK, lw=0.8)
    ax.set_xlim(-75, 85)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.invert_yaxis()
    ax.set_xlabel("Anteil der Antworten (%), links Ablehnung, rechts Zustimmung")
    ax.set_ylabel("Aussage")
    ax.set_title("Pflegekräfte loben das Team, nicht die Pausen", loc="left", fontsize=13)
    fig.legend(loc="outside upper left", ncols=5, frameon=False, fontsize=8.5, columnspacing=1, handlelength=1.2)
    _clean(ax)
    _foot(fig, "Quelle: Mitgliederbefragung der Gewerkschaft, n = 912, Herbst 2024")
    return fig


@honest
def trichter_sterblichkeit():
    """Funnel plot: control limits narrow with case numbers and are explained."""
    rng = np.random.default_rng(44)
    n = np.sort(rng.integers(60, 1500, 42))
    p0 = 0.062
    p = rng.binomial(n, p0) / n * 100
    p[30] = 9.4
    x = np.linspace(50, 1550, 300)
    se = np.sqrt(p0 * (1 - p0) / x) * 100
    fig, ax = plt.subplots(figsize=(7.6, 4.9), layout="constrained")
    ax.plot(x, np.full_like(x, p0 * 100), color=BLACK, lw=1.2, label="Landesmittel 6,2 %")
    for z, ls, lab in [(1.96, "--", "95-%-Kontrollgrenze"), (3.09, ":", "99,8-%-Kontrollgrenze")]:
        ax.plot(x, p0 * 100 + z * se, color=BLUE, ls=ls, lw=1.5, label=lab)
        ax.plot(x, np.clip(p0 * 100 - z * se, 0, None), color=BLUE, ls=ls, lw=1.5)
    ax.scatter(n, p, s=32, color=ORANGE, edgecolor=BLACK, lw=0.5, zorder=3, label="Ein Spital")
    ax.annotate("einziges Haus über\nder 99,8-%-Grenze", (n[30], p[30]), xytext=(880, 12.3), ha="center", fontsize=9.5,
                arrowprops={"arrowstyle": "-", "color": BLACK})
    ax.set_xlim(0, 1550)
    ax.set_ylim(0, 18)
    ax.set_xlabel("Behandelte Herzinfarkte (Fälle in drei Jahren)")
    ax.set_ylabel("30-Tage-Sterblichkeit (%)")
    ax.set_title("Herzinfarkt: ein Spital liegt auffällig hoch", loc="left", fontsize=13)
    ax.legend(frameon=False, loc="upper right")
    _clean(ax)
    _foot(fig, "Quelle: Qualitätsregister, 42 Spitäler, 2022–2024, nicht risikoadjustiert")
    return fig


@honest
def naechtigungen_zentriert():
    """Honest twin: the diverging map is white at zero and symmetric."""
    rng = np.random.default_rng(8)
    bez = ["Nord", "Ost", "Süd", "West", "Mitte", "Hügelland"]
    jahre = np.arange(2017, 2025)
    z = rng.uniform(-5, 7, (6, 8)).round(1)
    z[0, 1], z[4, 6] = -7.8, 9.6
    fig, ax = plt.subplots(figsize=(8.2, 4.5), layout="constrained")
    m = ax.pcolormesh(jahre, np.arange(6), z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -10, 10), shading="nearest", edgecolor="white", lw=0.6)
    for i in range(6):
        for k, j in enumerate(jahre):
            ax.text(j, i, f"{z[i, k]:+.1f}".replace(".", ",").replace("-", "−"), ha="center", va="center", fontsize=9,
                    color="white" if abs(z[i, k]) > 6.5 else "black")
    ax.set_yticks(range(6), bez)
    ax.set_xticks(jahre)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Tourismusregion")
    ax.set_title("Nächtigungen: weiß heißt unverändert, rot mehr, blau weniger", loc="left", fontsize=12.5)
    fig.colorbar(m, ax=ax, label="Veränderung zum Vorjahr (%)")
    _foot(fig, "Quelle: Landestourismusverband, Nächtigungsstatistik 2017–2024")
    return fig


@honest
def bezirke_gleiche_skala():
    """Honest twin: small multiples with one shared scale from zero."""
    rng = np.random.default_rng(14)
    rows = []
    for n, lo, hi in [("Innere Stadt", 41, 62), ("Leopoldau", 412, 448), ("Simmerau", 310, 452), ("Döblingen", 862, 897)]:
        y = np.round(np.linspace(lo, hi, 12) + rng.normal(0, (hi - lo) * 0.06, 12))
        rows += [{"Bezirk": n, "q": k, "Fälle": v} for k, v in enumerate(y)]
    g = sns.relplot(pd.DataFrame(rows), x="q", y="Fälle", col="Bezirk", kind="line", color=BLUE, lw=2.2, height=3.4, aspect=0.72)
    g.set_titles("{col_name}", size=11)
    g.set(ylim=(0, 1000), xticks=[0, 4, 8])
    g.set_xticklabels(["2022", "2023", "2024"])
    g.set_axis_labels("Jahr (Quartale)", "Delogierungen (Fälle je Quartal)")
    fig = g.figure
    fig.suptitle("Delogierungen: in Simmerau kamen die meisten Fälle dazu (gleiche Skala überall)", x=0.012, ha="left", fontsize=12.5)
    fig.tight_layout(rect=(0, 0.06, 1, 1))
    _foot(fig, "Quelle: Bezirksgerichte, Quartalsmeldungen 2022–2024")
    return fig


@honest
def strafzettel_teiljahr():
    """Honest twin of the partial period: the last bar is hatched, labelled 'bis April' and compared with the same months."""
    j = ["2020", "2021", "2022", "2023", "2024", "2025\n(bis April)"]
    voll = np.array([1088, 1214, 1132, 1095, 1061, 0])
    jan_apr = np.array([341, 402, 377, 366, 352, 398])
    x = np.arange(6)
    fig, ax = plt.subplots(figsize=(7.8, 4.7), layout="constrained")
    ax.bar(x - 0.2, jan_apr, 0.38, color=ORANGE, label="Jänner bis April", hatch=["", "", "", "", "", "///"], edgecolor="white")
    ax.bar(x[:5] + 0.2, voll[:5], 0.38, color=BLUE, label="ganzes Jahr", edgecolor="white")
    ax.text(5.0, 430, "Jahr noch\nnicht zu Ende", ha="center", fontsize=9)
    ax.set_xlim(-0.6, 5.6)
    ax.set_xticks(x, j)
    ax.set_ylim(0, 1400)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Lärmbeschwerden (Anzahl)")
    ax.set_title("Lärmbeschwerden: bis April mehr als im Vorjahr zur selben Zeit", loc="left", fontsize=12.5)
    ax.legend(frameon=False, loc="upper right", ncols=2)
    _clean(ax)
    _foot(fig, "Quelle: Magistrat, Beschwerderegister, Stand 30. April 2025")
    return fig


@honest
def bevoelkerungspyramide():
    """Population pyramid: men drawn to the left with positive labels, equal five-year classes."""
    alt = [f"{a}–{a + 4}" for a in range(0, 90, 5)] + ["90 und älter"]
    m = np.array([41, 43, 44, 45, 52, 60, 66, 68, 64, 58, 55, 58, 60, 52, 42, 34, 27, 15, 6]) * 0.1
    f = np.array([39, 41, 42, 43, 51, 61, 66, 67, 63, 58, 56, 59, 62, 56, 48, 42, 38, 26, 14]) * 0.1
    fig, ax = plt.subplots(figsize=(6.8, 6.0), layout="constrained")
    ax.barh(alt, -m, color=BLUE, height=0.9, label="Männer")
    ax.barh(alt, f, color=ORANGE, height=0.9, label="Frauen")
    ax.axvline(0, color="white", lw=1.2)
    ax.set_xlim(-8, 8)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_xlabel("Einwohner (Tausend)")
    ax.set_ylabel("Alter (Jahre)")
    ax.tick_params(axis="y", labelsize=9)
    ax.set_title("Altersaufbau der Stadt am 1. Jänner 2025", loc="left", fontsize=13)
    ax.legend(frameon=False, loc="upper right")
    _clean(ax)
    _foot(fig, "Quelle: Melderegister, letzte Klasse offen (90 Jahre und älter)", room=0.045)
    return fig


@honest
def see_tiefenprofil():
    """Depth axis pointing down, the convention of limnology."""
    z = np.arange(0, 61, 2)
    fig, ax = plt.subplots(figsize=(5.8, 5.8), layout="constrained")
    for T0, name, c, ls in [(22.5, "15. August 2024", VERM, "-"), (5.2, "12. Februar 2024", BLUE, "--")]:
        t = 4.6 + (T0 - 4.6) / (1 + np.exp((z - 11) / 2.6))
        ax.plot(t, z, color=c, lw=2.4, ls=ls, marker="o", ms=4, label=name)
    ax.axhspan(7, 16, color="#EEEEEE", zorder=0)
    ax.text(24.5, 11.5, "Sprungschicht\nim Sommer", ha="right", va="center", fontsize=9.5)
    ax.set_ylim(60, 0)
    ax.set_xlim(0, 25)
    ax.xaxis.set_label_position("top")
    ax.xaxis.tick_top()
    ax.set_xlabel("Wassertemperatur (°C)")
    ax.set_ylabel("Tiefe unter der Oberfläche (m)")
    ax.set_title("Im Sommer ist der See geschichtet", loc="left", fontsize=13)
    ax.legend(frameon=False, loc="lower right")
    _foot(fig, "Quelle: Institut für Seenkunde, Messboje Seemitte", room=0.045)
    return fig


@honest
def wahljahre():
    """Election years are irregular, but the time axis is true to scale and only voted years are marked."""
    j = np.array([1999, 2002, 2006, 2008, 2013, 2017, 2019, 2024])
    d = {"Partei A": ([26.9, 42.3, 34.3, 26.0, 24.0, 31.5, 37.5, 26.3], BLUE, "o", "-"),
         "Partei B": ([33.2, 36.5, 35.3, 29.3, 26.8, 26.9, 21.2, 21.1], VERM, "s", "--"),
         "Partei C": ([26.9, 10.0, 11.0, 17.5, 20.5, 26.0, 16.2, 28.8], BLACK, "^", "-.")}
    fig, ax = plt.subplots(figsize=(8, 4.6), layout="constrained")
    for n, (v, c, mk, ls) in d.items():
        ax.plot(j, v, color=c, marker=mk, ms=7, lw=1.6, ls=ls, label=n)
    ax.set_xticks(j)
    ax.tick_params(axis="x", labelsize=9)
    ax.set_ylim(0, 50)
    ax.set_xlabel("Wahljahr (maßstäbliche Zeitachse)")
    ax.set_ylabel("Stimmenanteil (% der gültigen Stimmen)")
    ax.set_title("Partei C 2024 erstmals vorne", loc="left", fontsize=13)
    ax.legend(frameon=False, ncols=3, loc="upper right")
    ax.grid(axis="y", alpha=0.3)
    _clean(ax)
    _foot(fig, "Quelle: Wahlbehörde, Endergebnisse der Landtagswahlen 1999–2024")
    return fig


@honest
def hospitales_burbujas():
    """Honest twin: marker area is proportional to beds (s = k * beds) and a size legend shows it."""
    x = np.array([12, 25, 31, 44, 52, 63, 70])
    y = np.array([71, 76, 69, 82, 79, 86, 84])
    camas = np.array([120, 340, 210, 560, 430, 980, 720])
    nom = ["Alto Río", "Costa", "Huerta", "Central", "Puerto", "La Loma", "Norte"]
    fig, ax = plt.subplots(figsize=(7.8, 4.8), layout="constrained")
    k = 1.2
    ax.scatter(x, y, s=k * camas, color=SKY, edgecolor=BLACK, lw=0.8, alpha=0.9)
    for a, b, n, c in zip(x, y, nom, camas):
        ax.annotate(n, (a, b), xytext=(0, np.sqrt(k * c) / 2 + 3), textcoords="offset points", ha="center", fontsize=9.5)
    h = [ax.scatter([], [], s=k * c, color=SKY, edgecolor=BLACK, lw=0.8, label=f"{c}") for c in (100, 400, 900)]
    ax.legend(handles=h, title="Camas (área)", loc="lower right", labelspacing=2.0, borderpad=1.3, handletextpad=1.2, frameon=False)
    ax.set_xlim(0, 95)
    ax.set_ylim(62, 94)
    ax.set_xlabel("Plantilla de enfermería fija (% del total)")
    ax.set_ylabel("Pacientes satisfechos (%)")
    ax.set_title("Más plantilla fija, más pacientes satisfechos", loc="left", fontsize=13)
    _clean(ax)
    _foot(fig, "Fuente: memorias de siete hospitales, 2024; correlación, no prueba de causa")
    return fig


@honest
def gripe_semanal_y_acumulada():
    """Honest twin: the cumulative curve is called cumulative and the weekly count stands under it."""
    sem = np.arange(1, 21)
    nuevos = np.array([60, 130, 260, 430, 560, 610, 540, 420, 310, 220, 160, 115, 85, 60, 45, 33, 25, 18, 13, 10])
    fig, (a, b) = plt.subplots(2, 1, figsize=(7.4, 5.8), sharex=True, layout="constrained")
    a.bar(sem, nuevos, color=BLUE, width=0.85)
    a.set_ylabel("Casos nuevos por semana")
    a.annotate("pico: semana 6", (6, 610), xytext=(9, 590), fontsize=10, arrowprops={"arrowstyle": "-"}, va="center")
    b.plot(sem, nuevos.cumsum(), color=VERM, lw=2.4)
    b.set_ylim(0, 4600)
    b.set_ylabel("Casos acumulados desde\nla semana 1")
    b.set_xlabel("Semana de 2025")
    b.set_xticks([1, 5, 10, 15, 20])
    fig.suptitle("La gripe remite desde la semana 6; el total acumulado se estabiliza", x=0.012, ha="left", fontsize=12.5)
    for ax in (a, b):
        _clean(ax)
    _foot(fig, "Fuente: red de médicos centinela, semanas 1 a 20 de 2025")
    return fig


@honest
def no2_con_hueco():
    """Honest twin: the missing months stay empty, shaded and named."""
    m = pd.date_range("2022-01-01", "2024-12-01", freq="MS")
    rng = np.random.default_rng(21)
    v = 41 - 0.42 * np.arange(36) + 4 * np.cos(2 * np.pi * np.arange(36) / 12) + rng.normal(0, 1.3, 36)
    s = pd.Series(v, index=m)
    s["2023-03-01":"2023-11-01"] = np.nan
    fig, ax = plt.subplots(figsize=(7.8, 4.4), layout="constrained")
    ax.plot(s.index, s.values, color=BLUE, lw=2.2, marker="o", ms=4)
    ax.axvspan(pd.Timestamp("2023-02-15"), pd.Timestamp("2023-11-15"), color="#E8E8E8", zorder=0)
    ax.text(pd.Timestamp("2023-07-01"), 24, "Sin datos:\nestación fuera\nde servicio", ha="center", va="center", fontsize=10)
    ax.set_ylim(0, 55)
    ax.set_title("Dióxido de nitrógeno en la Avenida Norte", loc="left", fontsize=13)
    ax.set_ylabel("NO₂, media mensual (µg/m³)")
    ax.set_xlabel("Mes")
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    _clean(ax)
    _foot(fig, "Fuente: red de calidad del aire, 2022–2024 (sin datos de marzo a noviembre de 2023)")
    return fig


@honest
def robos_por_mil():
    """Honest twin: the same burglaries per 1 000 inhabitants, bars from zero."""
    d = pd.DataFrame({"ciudad": ["Villagrande", "Puerto Mayor", "Almorada", "Benisal", "Torrecala"],
                      "robos": [4920, 2765, 1395, 570, 304], "hab": [1640000, 790000, 310000, 95000, 38000]})
    d["tasa"] = d.robos / d.hab * 1000
    d = d.sort_values("tasa", ascending=False)
    fig, ax = plt.subplots(figsize=(7.6, 4.1), layout="constrained")
    sns.barplot(d, x="tasa", y="ciudad", color=BLUE, ax=ax)
    ax.bar_label(ax.containers[0], labels=[f"{t:.1f} ({r:,} robos)".replace(",", "·").replace(".", ",").replace("·", ".") for t, r in zip(d.tasa, d.robos)], padding=4, fontsize=10)
    ax.set_xlim(0, 10.5)
    ax.set_title("Por habitante, Torrecala sufre más robos que Villagrande", loc="left", fontsize=12.5)
    ax.set_xlabel("Robos en domicilios por 1.000 habitantes (2024)")
    ax.set_ylabel("Ciudad")
    _clean(ax)
    _foot(fig, "Fuente: balance de criminalidad 2024 y padrón municipal")
    return fig


@honest
def crestas_temperatura():
    """Ridgeline: one bandwidth and one scale for all months, calendar order, observations as ticks (eventplot)."""
    from scipy.stats import gaussian_kde
    rng = np.random.default_rng(61)
    meses = ["Enero", "Marzo", "Mayo", "Julio", "Septiembre", "Noviembre"]
    mu, sd = [15.8, 18.9, 23.4, 29.7, 27.6, 19.3], [2.6, 2.9, 2.7, 2.1, 2.4, 2.8]
    xx = np.linspace(5, 42, 400)
    fig, ax = plt.subplots(figsize=(7.4, 5.6), layout="constrained")
    for k, (n, m, s) in enumerate(zip(meses, mu, sd)):
        y0 = len(meses) - 1 - k
        d = rng.normal(m, s, 62)
        kde = gaussian_kde(d, bw_method=1.0 / d.std(ddof=1))
        ax.fill_between(xx, y0, y0 + 4.6 * kde(xx), color=SKY, alpha=0.85, lw=0, zorder=2 * k)
        ax.plot(xx, y0 + 4.6 * kde(xx), color=BLUE, lw=1.3, zorder=2 * k + 1)
        ax.eventplot(d, lineoffsets=y0 - 0.07, linelengths=0.11, colors=BLACK, linewidths=0.6)
    ax.set_yticks(range(len(meses)), meses[::-1])
    ax.set_xlim(5, 42)
    ax.set_ylim(-0.25, 6.2)
    ax.set_xlabel("Temperatura máxima diaria (°C)")
    ax.set_ylabel("Mes (altura = densidad, misma escala)")
    ax.set_title("En julio, ninguna máxima por debajo de 25 grados", loc="left", fontsize=13)
    _clean(ax)
    _foot(fig, "Fuente: observatorio municipal, 2023 y 2024; cada raya es un día; banda del núcleo: 1 °C", room=0.045)
    return fig


@honest
def salarios_mancuernas():
    """Dumbbell chart of pay by sex, zoomed but dots not bars, sorted by gap."""
    sec = ["Finanzas", "Industria", "Sanidad", "Comercio", "Hostelería", "Educación"]
    mu = np.array([2510, 2080, 2040, 1490, 1310, 2120])
    ho = np.array([3140, 2460, 2370, 1730, 1440, 2230])
    o = np.argsort(ho - mu)
    y = np.arange(6)
    fig, ax = plt.subplots(figsize=(7.8, 4.6), layout="constrained")
    ax.add_collection(LineCollection([[(mu[i], k), (ho[i], k)] for k, i in enumerate(o)], colors="#9A9A9A", linewidths=3, zorder=1))
    ax.scatter(mu[o], y, s=90, color=ORANGE, edgecolor=BLACK, lw=0.6, label="Mujeres", zorder=2)
    ax.scatter(ho[o], y, s=90, color=BLUE, marker="s", edgecolor=BLACK, lw=0.6, label="Hombres", zorder=2)
    for k, i in enumerate(o):
        ax.text(ho[i] + 60, k, f"diferencia {ho[i] - mu[i]} €", va="center", fontsize=9.5)
    ax.set_yticks(y, [sec[i] for i in o])
    ax.set_xlim(1000, 3800)
    ax.set_xlabel("Salario bruto mensual medio (€; el eje empieza en 1.000)")
    ax.set_ylabel("Sector")
    ax.set_title("La brecha salarial es mayor en las finanzas", loc="left", fontsize=13)
    ax.legend(frameon=False, loc="lower right")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", ".")))
    _clean(ax)
    _foot(fig, "Fuente: encuesta de estructura salarial del sindicato, jornada completa, 2024")
    return fig


@honest
def brote_logaritmica():
    """Log scale said in the label, with a linear inset for comparison."""
    rng = np.random.default_rng(9)
    d = np.arange(0, 41)
    a = 12 * np.exp(0.17 * d) * rng.lognormal(0, 0.08, 41)
    b = 12 * np.exp(0.10 * d) * rng.lognormal(0, 0.08, 41)
    fig, ax = plt.subplots(figsize=(7.6, 5.0), layout="constrained")
    for v, n, c, ls in [(a, "Provincia A", VERM, "-"), (b, "Provincia B", BLUE, "--")]:
        ax.semilogy(d, v, color=c, ls=ls, lw=2.2, label=n)
    ax.set_ylim(5, 100000)
    ax.set_yticks([10, 100, 1000, 10000, 100000], ["10", "100", "1.000", "10.000", "100.000"])
    ax.set_xlabel("Días desde el caso número diez")
    ax.set_ylabel("Casos diarios notificados (escala logarítmica)")
    ax.set_title("En escala logarítmica, recta significa crecimiento constante", loc="left", fontsize=12.5)
    ax.legend(frameon=False, loc="lower right")
    ins = ax.inset_axes([0.12, 0.60, 0.36, 0.34])
    ins.plot(d, a, color=VERM, lw=1.8)
    ins.plot(d, b, color=BLUE, lw=1.8, ls="--")
    ins.set_title("los mismos casos, escala lineal", fontsize=9)
    ins.set_ylim(0, None)
    ins.tick_params(labelsize=8.5)
    ins.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", ".")))
    ax.grid(axis="y", alpha=0.3)
    _foot(fig, "Fuente: vigilancia epidemiológica autonómica, brote de 2023")
    return fig


@honest
def embalses_ano_hidrologico():
    """Months start in October: the hydrological year, said in the axis; same order for all years."""
    meses = ["oct", "nov", "dic", "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep"]
    df = pd.DataFrame({"2021/22": [46, 45, 47, 49, 50, 58, 63, 64, 60, 54, 48, 44],
                       "2022/23": [42, 41, 44, 47, 48, 49, 47, 48, 50, 46, 41, 37],
                       "2023/24": [36, 37, 38, 41, 43, 48, 52, 52, 49, 44, 39, 35]}, index=meses)
    ax = df.plot(figsize=(7.6, 4.6), color=["#999999", ORANGE, BLUE], style=["-", "--", "-"], lw=2.2)
    fig = ax.figure
    ax.lines[2].set_marker("o")
    ax.set_xticks(range(12), meses)
    ax.set_ylim(0, 100)
    ax.set_xlabel("Mes del año hidrológico (de octubre a septiembre)")
    ax.set_ylabel("Agua embalsada (% de la capacidad)")
    ax.set_title("Los embalses acaban 2023/24 en el 35 %, dos puntos menos que un año antes", loc="left", fontsize=11.5)
    ax.legend(title="Año hidrológico", frameon=False, ncols=3, loc="upper left")
    _clean(ax)
    fig.tight_layout(rect=(0, 0.05, 1, 1))
    _foot(fig, "Fuente: confederación hidrográfica, último día de cada mes")
    return fig


@honest
def rosco_presupuesto():
    """Donut of four exclusive parts that add to 100 per cent, printed values match."""
    v = [46, 27, 18, 9]
    n = ["Personal", "Servicios y contratos", "Inversiones", "Deuda"]
    fig, ax = plt.subplots(figsize=(6.6, 5.0), layout="constrained")
    w, _ = ax.pie(v, colors=[BLUE, ORANGE, SKY, "#BBBBBB"], startangle=90, counterclock=False, labels=[f"{a}\n{b} %" for a, b in zip(n, v)],
                  wedgeprops={"width": 0.42, "edgecolor": "white", "linewidth": 2}, textprops={"fontsize": 11})[:2]
    ax.text(0, 0, "184 mill. €\n= 100 %", ha="center", va="center", fontsize=12.5)
    ax.set_title("Casi la mitad del presupuesto municipal es personal", loc="left", fontsize=12.5)
    _foot(fig, "Fuente: presupuesto municipal aprobado para 2025, gasto por capítulos")
    return fig


@honest
def mezcla_electrica():
    """Stacked shares of one whole that really add to 100 in every year."""
    an = np.arange(2012, 2025)
    nuc = np.linspace(22, 19, 13)
    hid = np.array([9, 14, 15, 11, 14, 8, 13, 9, 12, 11, 8, 10, 13.0])
    eol = np.linspace(18, 25, 13)
    sol = np.array([4, 5, 5, 5, 5, 5, 5, 6, 8, 10, 13, 17, 20.0])
    fos = 100 - nuc - hid - eol - sol
    fig, ax = plt.subplots(figsize=(8, 4.7), layout="constrained")
    ax.stackplot(an, fos, nuc, hid, eol, sol, colors=["#8A8A8A", PINK, BLUE, SKY, YELLOW], edgecolor="white", lw=0.6)
    acc = 0
    for nombre, v in [("Fósiles y otras", fos), ("Nuclear", nuc), ("Hidráulica", hid), ("Eólica", eol), ("Solar", sol)]:
        ax.text(2024.15, acc + v[-1] / 2, f"{nombre} {v[-1]:.0f} %", va="center", fontsize=10)
        acc += v[-1]
    ax.set_xlim(2012, 2027.2)
    ax.set_xticks(range(2012, 2025, 2))
    ax.set_ylim(0, 100)
    ax.yaxis.set_major_formatter(PercentFormatter(decimals=0))
    ax.set_xlabel("Año")
    ax.set_ylabel("Parte de la generación anual (%)")
    ax.set_title("La solar pasa del 4 % al 20 % de la electricidad", loc="left", fontsize=13)
    ax.spines[["top", "right"]].set_visible(False)
    _foot(fig, "Fuente: operador de la red, generación anual; las partes suman 100 %")
    return fig


@honest
def climodiagrama():
    """Walter-Lieth climate diagram: a legitimate twin axis, 10 °C = 20 mm, both from zero, said so."""
    mes = ["E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    p = np.array([37, 36, 33, 38, 39, 22, 8, 20, 70, 77, 47, 48])
    t = np.array([11.8, 12.5, 14.4, 16.2, 19.0, 22.9, 25.6, 26.1, 23.5, 19.7, 15.3, 12.6])
    x = np.arange(12)
    fig, ax = plt.subplots(figsize=(7.4, 4.8), layout="constrained")
    ax2 = ax.twinx()
    b = ax.bar(x, p, color=SKY, width=0.8, label="Precipitación (eje izquierdo)")
    l, = ax2.plot(x, t, color=VERM, lw=2.4, marker="o", label="Temperatura media (eje derecho)")
    ax.set_ylim(0, 100)
    ax2.set_ylim(0, 50)
    ax.set_xticks(x, mes)
    ax.set_xlabel("Mes (enero a diciembre)")
    ax.set_ylabel("Precipitación (mm)")
    ax2.set_ylabel("Temperatura (°C)")
    ax.set_title("Climodiagrama de la ciudad (convenio P = 2T: 20 mm equivalen a 10 °C)", loc="left", fontsize=11.5)
    ax.legend(handles=[b, l], frameon=False, loc="upper center", ncols=2)
    _foot(fig, "Fuente: servicio meteorológico, normales 1991–2020")
    return fig


@honest
def household_income_density():
    """Honest twin: unequal classes, but heights are densities, so area stands for households."""
    rng = np.random.default_rng(17)
    inc = rng.lognormal(np.log(29), 0.55, 2600)
    inc = inc[inc < 120]
    edges = np.array([0, 5, 10, 15, 20, 25, 30, 40, 60, 120])
    n, _ = np.histogram(inc, edges)
    dens = n / n.sum() * 100 / np.diff(edges)
    fig, ax = plt.subplots(figsize=(7.6, 4.6), layout="constrained")
    ax.bar(edges[:-1], dens, width=np.diff(edges), align="edge", color=SKY, edgecolor=BLUE)
    ax.set_xlim(0, 120)
    ax.set_xticks([0, 10, 20, 30, 40, 60, 80, 100, 120])
    ax.set_title("Most households earn between £15,000 and £40,000", loc="left", fontsize=13)
    ax.set_xlabel("Net household income (£ thousand a year)")
    ax.set_ylabel("Households (% per £1,000 of income)")
    ax.text(75, dens.max() * 0.62, "Bands differ in width:\nthe area of a bar, not its height,\nis its share of households.", fontsize=10)
    _clean(ax)
    _foot(fig, f"Source: Council income panel 2024, equivalised, n = {inc.size:,} with income under £120,000")
    return fig


@honest
def cycle_counter_rolling():
    """Raw daily counts stay visible under the seven-day mean, whose window is stated."""
    rng = np.random.default_rng(77)
    d = pd.date_range("2024-03-01", "2024-08-31", freq="D")
    base = 640 + 260 * np.sin(np.linspace(-0.9, 1.9, d.size))
    v = pd.Series(base * np.where(d.day_of_week >= 5, 0.68, 1.08) * rng.lognormal(0, 0.12, d.size), index=d).round()
    fig, ax = plt.subplots(figsize=(7.8, 4.5), layout="constrained")
    ax.plot(v.index, v, ".", color="#8FA9BF", ms=6, label="Daily count")
    ax.plot(v.index, v.rolling(7, center=True).mean(), color=BLUE, lw=2.4, label="Seven-day mean (centred)")
    ax.set_ylim(0, 1500)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.set_title("Cycling on the canal path in spring and summer 2024", loc="left", fontsize=13)
    ax.set_ylabel("Cyclists passing the counter (per day)")
    ax.set_xlabel("Date")
    ax.legend(frameon=False, loc="upper left", ncols=2)
    _clean(ax)
    _foot(fig, "Source: Council counter no. 7, canal path, 1 March to 31 August 2024")
    return fig


@honest
def recycling_slopes():
    """Slope chart whose title is borne out: two councils fall, four rise."""
    d = [("Braemore", 41, 52), ("Dunallan", 46, 49), ("Kirkhill", 55, 58.5), ("Lochside", 38, 44.5), ("Strathyre", 50, 46), ("Glenurquh", 58, 55.5)]
    fig, ax = plt.subplots(figsize=(6.6, 5.4), layout="constrained")
    for n, a, b in d:
        up = b > a
        ax.plot([0, 1], [a, b], "-o" if up else "--s", color=BLUE if up else VERM, lw=2.2, ms=7)
        ax.text(-0.05, a, f"{n} {a:g}", ha="right", va="center", fontsize=10)
        ax.text(1.05, b, f"{b:g}", ha="left", va="center", fontsize=10)
    ax.plot([], [], "-o", color=BLUE, label="rise")
    ax.plot([], [], "--s", color=VERM, label="fall")
    ax.legend(frameon=False, loc="upper center", ncols=2)
    ax.set_xlim(-0.55, 1.25)
    ax.set_ylim(34, 63)
    ax.set_xticks([0, 1], ["2014", "2024"])
    ax.set_xlabel("Year")
    ax.set_ylabel("Household waste recycled (%, axis from 34)")
    ax.set_title("Recycling rose in four councils and fell in two", loc="left", fontsize=13)
    _clean(ax)
    _foot(fig, "Source: Waste data returns of the six councils, 2014 and 2024", room=0.045)
    return fig


@honest
def forest_odds_ratios():
    """Forest plot: odds ratios on a log axis around 1, intervals explained, weights as marker area."""
    st = ["Aber 2011", "Bellshill 2014", "Crail 2016", "Dundas 2018", "Elie 2021", "Pooled (random effects)"]
    est = np.array([0.72, 1.10, 0.64, 0.81, 0.77, 0.78])
    lo = np.array([0.45, 0.66, 0.43, 0.62, 0.51, 0.66])
    hi = np.array([1.15, 1.83, 0.95, 1.06, 1.16, 0.92])
    w = np.array([14, 12, 18, 36, 20])
    y = np.arange(6)
    fig, ax = plt.subplots(figsize=(7.8, 4.5), layout="constrained")
    ax.hlines(y, lo, hi, color=BLACK, lw=1.6)
    ax.scatter(est[:5], y[:5], s=w * 6, marker="s", color=BLUE, zorder=3)
    ax.scatter(est[5:], y[5:], s=170, marker="D", color=ORANGE, edgecolor=BLACK, zorder=3)
    ax.axvline(1, color="#777777", lw=1, ls="--")
    ax.set_xscale("log")
    ax.set_xticks([0.4, 0.5, 0.7, 1, 1.5, 2], ["0.4", "0.5", "0.7", "1", "1.5", "2"])
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.set_xlim(0.38, 3.4)
    for k in range(6):
        ax.text(2.08, k, f"{est[k]:.2f} ({lo[k]:.2f}–{hi[k]:.2f})", va="center", fontsize=9.5)
    ax.set_yticks(y, st)
    ax.invert_yaxis()
    ax.set_xlabel("Odds ratio of readmission (log scale; below 1 favours home visits)\nline = 95% confidence interval")
    ax.set_ylabel("Trial")
    ax.set_title("Home visits reduce readmission: pooled odds ratio 0.78", loc="left", fontsize=13)
    _clean(ax)
    _foot(fig, "Source: Review of five randomised trials, 2,914 patients; square area = weight")
    return fig


@honest
def dental_quintiles_ordered():
    """Honest twin: quintiles in their order, intervals explained, and a title that does not claim a gradient."""
    df = pd.DataFrame({"Quintile": ["1st (most\ndeprived)", "2nd", "3rd", "4th", "5th (least\ndeprived)"],
                       "pct": [58.2, 71.8, 64.9, 75.0, 68.3], "ci": [2.1, 1.9, 2.0, 1.8, 1.9]})
    fig, ax = plt.subplots(figsize=(7.4, 4.7), layout="constrained")
    ax.bar(df.Quintile, df.pct, yerr=df.ci, color=GREEN, width=0.7, capsize=5, error_kw={"lw": 1.3})
    for i, v in enumerate(df.pct):
        ax.text(i, 4, f"{v:.1f}%", ha="center", fontsize=10.5, color="white", weight="bold")
    ax.set_ylim(0, 100)
    ax.set_title("No steady gradient in dental registration", loc="left", fontsize=13)
    ax.set_xlabel("Deprivation quintile of the neighbourhood")
    ax.set_ylabel("Adults registered with a dentist (%)")
    _clean(ax)
    _foot(fig, "Source: Health board registration file, September 2024; bars show 95% confidence intervals")
    return fig


@honest
def waffle_commuting():
    """Waffle chart: the number of squares of each colour equals the printed percentage."""
    parts = [("Car", 52, BLUE), ("Bus or train", 23, ORANGE), ("On foot", 17, SKY), ("Bicycle", 8, BLACK)]
    cols = [c for _, n, c in parts for _ in range(n)]
    fig, ax = plt.subplots(figsize=(7.4, 5.4), layout="constrained")
    for i, c in enumerate(cols):
        r, k = divmod(i, 10)
        ax.add_patch(Rectangle((k, 9 - r), 0.88, 0.88, color=c))
    ax.set_xlim(-0.2, 10.1)
    ax.set_ylim(-0.2, 10.1)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.legend(handles=[Patch(color=c, label=f"{n}: {v}%") for n, v, c in parts], loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False, fontsize=11.5)
    ax.set_title("Just over half of commuters drive (1 square = 1% of commuters)", loc="left", fontsize=12.5)
    _foot(fig, "Source: Council travel diary 2024, 1,940 employed residents", room=0.045)
    return fig


@honest
def bump_league():
    """Bump chart: rank 1 on top, by convention and stated on the axis."""
    yr = np.arange(2019, 2025)
    rk = {"Braemore": [4, 3, 3, 2, 1, 1], "Dunallan": [1, 1, 2, 3, 3, 4], "Kirkhill": [2, 2, 1, 1, 2, 2],
          "Lochside": [5, 5, 4, 4, 5, 3], "Strathyre": [3, 4, 5, 5, 4, 5]}
    fig, ax = plt.subplots(figsize=(7.6, 4.5), layout="constrained")
    for (n, v), c, mk in zip(rk.items(), [VERM, "#999999", BLUE, "#BBBBBB", "#777777"], "os^Dv"):
        ax.plot(yr, v, color=c, marker=mk, ms=10, lw=3 if c in (VERM, BLUE) else 1.8)
        ax.text(2024.15, v[-1], n, va="center", fontsize=10.5)
    ax.set_ylim(5.5, 0.5)
    ax.set_yticks(range(1, 6))
    ax.set_xlim(2018.8, 2025.2)
    ax.set_xticks(yr)
    ax.set_xlabel("Year")
    ax.set_ylabel("Rank by road repair time (1 = fastest, on top)")
    ax.set_title("Braemore climbs from fourth to first", loc="left", fontsize=13)
    _clean(ax)
    _foot(fig, "Source: Roads benchmarking club, five member councils, 2019–2024")
    return fig


@honest
def budget_waterfall():
    """Waterfall: floating bars start where the last one ends, totals stand on zero, printed values add up."""
    steps = [("Budget\n2024/25", 412.0), ("Pay\naward", 14.5), ("Energy", 3.2), ("School\nroll", -4.1), ("Savings", -11.6), ("Grant\ncut", -6.0)]
    fig, ax = plt.subplots(figsize=(8, 4.8), layout="constrained")
    run = 0.0
    for i, (n, v) in enumerate(steps):
        if i == 0:
            ax.bar(i, v, color=GREY, width=0.65)
        else:
            ax.bar(i, v, bottom=run, color=ORANGE if v > 0 else BLUE, width=0.65)
        ax.text(i, max(run, run + v) + 7, f"{v:.1f}" if i == 0 else f"{v:+.1f}".replace("-", "−"), ha="center", fontsize=10.5)
        ax.plot([i - 0.325, i + 1.325], [run + v] * 2, color="#666666", lw=0.8)
        run += v
    ax.bar(6, run, color=GREY, width=0.65)
    ax.text(6, run + 7, f"{run:.1f}", ha="center", fontsize=10.5)
    ax.set_xticks(range(7), [n for n, _ in steps] + ["Budget\n2025/26"])
    ax.set_ylim(0, 480)
    ax.set_xlabel("Component of change")
    ax.set_ylabel("Revenue budget (£ million)")
    ax.set_title("Savings and grant cuts outweigh the pay award", loc="left", fontsize=13)
    ax.legend(handles=[Patch(color=GREY, label="Total"), Patch(color=ORANGE, label="Increase"), Patch(color=BLUE, label="Decrease")],
              ncols=3, frameon=False, loc="lower center", bbox_to_anchor=(0.5, 0.30), facecolor="white")
    _clean(ax)
    _foot(fig, "Source: Council budget papers, February 2025, cash terms")
    return fig


@honest
def essaim_delais():
    """Beeswarm: every observation is shown, with the median marked and its meaning said."""
    rng = np.random.default_rng(25)
    df = pd.concat([pd.DataFrame({"Caserne": n, "min": np.round(rng.gamma(9, m / 9, 55), 1)}) for n, m in
                    [("Nord", 8.4), ("Centre", 6.6), ("Sud", 9.6), ("Littoral", 11.8)]])
    fig, ax = plt.subplots(figsize=(7.4, 4.9), layout="constrained")
    sns.swarmplot(df, x="Caserne", y="min", color=SKY, edgecolor=BLUE, linewidth=0.5, size=5.5, ax=ax)
    med = df.groupby("Caserne", sort=False)["min"].median()
    ax.hlines(med.values, np.arange(4) - 0.33, np.arange(4) + 0.33, color=BLACK, lw=2.5, zorder=5, label="Médiane")
    for i, v in enumerate(med):
        ax.text(i + 0.36, v, f"{v:.1f}".replace(".", ","), va="center", fontsize=10.5, weight="bold")
    ax.set_ylim(0, 28)
    ax.set_xlim(-0.6, 3.7)
    ax.set_xlabel("Caserne")
    ax.set_ylabel("Délai d'arrivée (minutes)")
    ax.set_title("Les pompiers arrivent plus tard sur le littoral qu'au centre", loc="left", fontsize=12.5)
    ax.legend(frameon=False, loc="upper left")
    _clean(ax)
    _foot(fig, "Source : journal des sorties, 55 interventions tirées au sort par caserne, 2024 (un point = une sortie)")
    return fig


@honest
def croissance_intervalle_explique():
    """Honest twin: the band is named (95 % CI of the mean) and n is given; drawn with seaborn.objects."""
    h = np.arange(0, 49, 6)
    rows = []
    for n, A, t0, s in [("Souche témoin", 1.35, 20, 5.0), ("Souche mutante", 1.08, 23, 5.5)]:
        y = 0.08 + A / (1 + np.exp(-(h - t0) / s))
        rows += [{"h": a, "do": b, "bas": b - 0.02 - 0.05 * b, "haut": b + 0.02 + 0.05 * b, "Souche": n} for a, b in zip(h, y)]
    df = pd.DataFrame(rows)
    fig, ax = plt.subplots(figsize=(7.4, 4.7), layout="constrained")
    (so.Plot(df, x="h", y="do", ymin="bas", ymax="haut", color="Souche")
     .add(so.Band(alpha=0.25), legend=False).add(so.Line(linewidth=2.4, marker="o"), legend=False)
     .scale(color={"Souche témoin": BLUE, "Souche mutante": ORANGE}).on(ax).plot())
    ax.text(48.8, df.do[8], "témoin", va="center", fontsize=11)
    ax.text(48.8, df.do[17], "mutante", va="center", fontsize=11)
    ax.set_xlim(-1, 56)
    ax.set_xticks(h)
    ax.set_ylim(0, 1.7)
    ax.yaxis.set_major_formatter(_comma(1))
    ax.set_title("La souche mutante pousse moins que le témoin à 37 °C", loc="left", fontsize=12.5)
    ax.set_xlabel("Temps (heures)")
    ax.set_ylabel("Densité optique à 600 nm (unités d'absorbance)")
    _clean(ax)
    _foot(fig, "Source : laboratoire de microbiologie ; bande = intervalle de confiance à 95 % de la moyenne, n = 8 cultures")
    return fig


@honest
def hexbin_secours():
    """Hexagonal bins of equal size, perceptual colour map from zero, counts said on the bar."""
    rng = np.random.default_rng(90)
    x = np.r_[rng.normal(2, 1.6, 2600), rng.normal(-4, 1.1, 900), rng.uniform(-9, 9, 500)]
    y = np.r_[rng.normal(1, 1.3, 2600), rng.normal(-3, 1.2, 900), rng.uniform(-7, 7, 500)]
    fig, ax = plt.subplots(figsize=(7.2, 5.0), layout="constrained")
    hb = ax.hexbin(x, y, gridsize=(24, 11), extent=(-9, 9, -7, 7), cmap="viridis", mincnt=1, linewidths=0.2)
    hb.set_clim(0, None)
    ax.set_aspect("equal")
    ax.set_xlim(-9, 9)
    ax.set_ylim(-7, 7)
    ax.set_xlabel("Distance à la mairie vers l'est (km)")
    ax.set_ylabel("Distance à la mairie vers le nord (km)")
    ax.set_title("Deux foyers d'interventions des secours", loc="left", fontsize=13)
    fig.colorbar(hb, ax=ax, label="Interventions (nombre par hexagone, 2024)", shrink=0.9)
    _foot(fig, "Source : service départemental d'incendie, 4 000 interventions localisées (blanc : aucune)")
    return fig


@honest
def deux_panneaux_vaccin():
    """Honest twin of the dual axis: two units, two panels with their own zero, one shared time axis."""
    an = np.arange(2012, 2025)
    vac = np.array([51, 50, 49, 48, 47, 48, 50, 51, 58, 57, 55, 53, 54])
    hos = np.array([310, 355, 342, 398, 371, 402, 388, 361, 120, 95, 289, 340, 352])
    fig, (a, b) = plt.subplots(2, 1, sharex=True, figsize=(7.4, 5.8), layout="constrained")
    a.plot(an, vac, "-o", color=BLUE, lw=2.2)
    a.set_ylim(0, 100)
    a.set_ylabel("Vaccinés de 65 ans\net plus (%)")
    b.bar(an, hos, color=ORANGE, width=0.7)
    b.set_ylim(0, 500)
    b.set_ylabel("Hospitalisations pour\ngrippe (séjours par saison)")
    b.set_xlabel("Saison (année de début)")
    b.set_xticks(an[::2])
    fig.suptitle("Vaccination et hospitalisations pour grippe : deux unités, deux panneaux", x=0.012, ha="left", fontsize=12)
    for ax in (a, b):
        _clean(ax)
    _foot(fig, "Source : assurance maladie et hôpitaux de la région, 2012–2024")
    return fig


@honest
def planning_chantier():
    """Gantt with broken_barh: interruptions stay visible as gaps, time axis is linear."""
    t = [("Terrassement", [(0, 5)], BLUE), ("Fondations", [(5, 4)], BLUE), ("Gros œuvre", [(9, 8), (20, 6)], BLUE),
         ("Toiture", [(26, 5)], ORANGE), ("Intérieurs", [(28, 14)], ORANGE), ("Réception", [(42, 2)], ORANGE)]
    fig, ax = plt.subplots(figsize=(8, 4.3), layout="constrained")
    for i, (n, seg, c) in enumerate(t):
        ax.broken_barh(seg, (i - 0.32, 0.64), facecolors=c)
    ax.axvspan(17, 20, color="#E3E3E3", zorder=0)
    ax.text(18.5, 4.6, "arrêt :\ngel", ha="center", fontsize=10)
    ax.set_yticks(range(len(t)), [n for n, *_ in t])
    ax.invert_yaxis()
    ax.set_xlim(0, 46)
    ax.set_xticks(range(0, 45, 4))
    ax.set_xlabel("Semaines depuis le début du chantier (2 septembre 2024)")
    ax.set_ylabel("Phase")
    ax.set_title("École des Tilleuls : 44 semaines de travaux, dont trois d'arrêt", loc="left", fontsize=12.5)
    ax.legend(handles=[Patch(color=BLUE, label="Structure"), Patch(color=ORANGE, label="Second œuvre")], frameon=False, loc="upper right")
    _clean(ax)
    _foot(fig, "Source : mairie, journal de chantier")
    return fig


@honest
def anomalies_normale():
    """Anomalies against a thirty-year standard normal, stated; bars from zero, two safe colours."""
    rng = np.random.default_rng(19)
    an = np.arange(1961, 2025)
    t = 10.3 + 0.032 * (an - 1961) + rng.normal(0, 0.42, an.size)
    a = t - t[(an >= 1991) & (an <= 2020)].mean()
    fig, ax = plt.subplots(figsize=(7.8, 4.5), layout="constrained")
    ax.bar(an, a, color=np.where(a >= 0, VERM, BLUE), width=0.85)
    ax.axhline(0, color=BLACK, lw=0.9)
    ax.axvspan(1990.5, 2020.5, color="#EFEFEF", zorder=0)
    ax.text(2005.5, -2.35, "période de référence", ha="center", fontsize=9.5)
    ax.set_ylim(-2.6, 2.0)
    ax.yaxis.set_major_formatter(_comma(1))
    ax.set_xlabel("Année")
    ax.set_ylabel("Écart à la normale 1991–2020 (°C)")
    ax.set_title("Lille : avant 1985, toutes les années sous la normale actuelle", loc="left", fontsize=12)
    _clean(ax)
    _foot(fig, "Source : station météorologique, moyennes annuelles 1961–2024")
    return fig
