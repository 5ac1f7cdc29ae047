"""Charts by a scientist who teaches visualisation from the literature (Misviz, Lo et al., CALVI, Cairo, Huff, Tufte): liars and honest ones."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import BoundaryNorm, ListedColormap, LogNorm, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle
from matplotlib.ticker import FuncFormatter, MultipleLocator, PercentFormatter
from scipy import stats

LIARS, HONEST = [], []
ALSO = {}  # a second fault, when the figure has two: name → rules

TINTA, MAR, TEJA, OLIVA, GRIS = "#1b1b1b", "#1f5a8a", "#c4572b", "#6b7a1e", "#8a8a8a"
OKABE = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#000000", "#56B4E9", "#D55E00"]


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


def pie_de_figura(fig, texto, abajo=.07):
    fig.tight_layout(rect=(0, abajo, 1, 1))
    fig.text(.012, .018, texto, fontsize=9, color="#555555", ha="left")
    return fig


# ═════════════════════════════════════════ liars ═════════════════════════════════════════

# ── bars cut at the foot

@liar("truncated-bars")
def alquiler_distritos():
    s = pd.Series({"Salamanca": 21.9, "Centro": 21.6, "Chamberí": 21.2, "Retiro": 20.1, "Chamartín": 19.8}).sort_values()
    ax = s.plot.barh(figsize=(7.2, 4), color=MAR, width=.7, title="Alquilar en Salamanca, el lujo que nadie alcanza")
    ax.set_xlim(19, 22.2)
    ax.set_xlabel("Precio medio del alquiler (€/m² al mes), 2024")
    ax.set_ylabel("Distrito de Madrid")
    return pie_de_figura(ax.figure, "Fuente: portal de anuncios, media anual")


@liar("truncated-bars")
def puenktlichkeit_sockel():
    jahre = ["2020", "2021", "2022", "2023", "2024"]
    werte = np.array([95.6, 94.9, 94.1, 93.4, 92.8])
    fig, ax = plt.subplots(figsize=(6.5, 4.2), layout="constrained")
    sockel = 92
    ax.bar(jahre, werte - sockel, bottom=sockel, color="#b03a2e", width=.65)
    ax.set_ylim(sockel, 96)
    ax.set_ylabel("Pünktliche S-Bahnen (%)")
    ax.set_xlabel("Jahr")
    ax.set_title("S-Bahn Stuttgart: Die Pünktlichkeit im freien Fall", loc="left", weight="bold")
    ax.annotate("Quelle: Verkehrsverbund, Jahresberichte", (0, -.22), xycoords="axes fraction", fontsize=9, color="#555555")
    return fig


@liar("truncated-bars")
def graduation_objects():
    d = pd.DataFrame({"year": ["2019", "2020", "2021", "2022", "2023"], "rate": [84.9, 85.3, 85.8, 86.1, 86.6]})
    fig, ax = plt.subplots(figsize=(6.4, 4.1))
    (so.Plot(d, x="year", y="rate").add(so.Bar(color="#2a6f97", alpha=1, edgewidth=0))
       .limit(y=(84.5, 86.8)).label(x="Graduating class", y="Four-year graduation rate (%)").on(ax).plot())
    ax.set_title("Graduation rates soar in Cuyahoga County")
    return pie_de_figura(fig, "Source: state department of education")


@liar("truncated-bars")
def participation_sans_axe():
    noms, v = ["Législatives\n2012", "Législatives\n2017", "Législatives\n2022", "Législatives\n2024"], [57.2, 48.7, 47.5, 66.7]
    fig, ax = plt.subplots(figsize=(7, 4.4))
    b = ax.bar(noms, v, color=["#b8c4d0", "#b8c4d0", "#b8c4d0", "#14375e"], width=.62)
    ax.bar_label(b, labels=[f"{x:.1f} %".replace(".", ",") for x in v], padding=3, fontsize=11)
    ax.set_ylim(42, 70)
    ax.yaxis.set_visible(False)
    for c in ("left", "top", "right"):
        ax.spines[c].set_visible(False)
    ax.set_title("Le grand retour aux urnes", loc="left", fontsize=15, fontweight="bold")
    ax.text(0, .97, "Participation au premier tour (% des inscrits)", transform=ax.transAxes, fontsize=10)
    return pie_de_figura(fig, "Source : ministère de l’Intérieur")


# ── inverted axes

@liar("inverted-axis")
def tote_von_oben():
    j = np.arange(1998, 2016)
    t = np.array([612, 590, 575, 560, 548, 530, 522, 515, 640, 702, 745, 760, 748, 731, 719, 726, 733, 741])
    fig, ax = plt.subplots(figsize=(6.6, 5))
    ax.fill_between(j, t, 0, color="#9b1c1c")
    ax.plot(j, t, color="black", marker="o", ms=4)
    ax.set_ylim(900, 0)
    ax.annotate("2005: neues\nNotwehrgesetz", (2005, 515), (1999, 800), arrowprops={"arrowstyle": "-"}, fontsize=10)
    ax.set(title="Schusswaffentote im Bundesstaat, 1998–2015", xlabel="Jahr", ylabel="Getötete Personen je Jahr")
    return pie_de_figura(fig, "Quelle: Landespolizei")


@liar("inverted-axis")
def pobreza_al_reves():
    d = pd.DataFrame({"año": range(2014, 2025), "tasa": [24.1, 24.4, 25.0, 25.2, 26.1, 26.6, 27.6, 28.9, 27.8, 28.9, 29.2]})
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.lineplot(data=d, x="año", y="tasa", color=TEJA, lw=2.5, marker="o", ax=ax)
    ax.invert_yaxis()
    ax.set_xlabel("Año")
    ax.set_ylabel("Menores en riesgo de pobreza (%)")
    ax.set_title("La pobreza infantil desde la reforma de 2014")
    sns.despine(ax=ax)
    return pie_de_figura(fig, "Fuente: encuesta de condiciones de vida")


@liar("inverted-axis")
def loans_backwards():
    y = np.arange(2013, 2025)
    loans = [4.12, 4.05, 3.98, 3.84, 3.71, 3.55, 3.47, 1.62, 2.05, 2.61, 2.80, 2.88]
    fig = plt.figure(figsize=(7, 4))
    plt.plot(y, loans, color="#264653", lw=2.2)
    plt.gca().invert_xaxis()
    plt.ylim(0, 4.5)
    plt.title("Library loans in Greater Leeds, 2013 to 2024")
    plt.xlabel("Year")
    plt.ylabel("Books lent (millions)")
    plt.figtext(.01, .015, "Source: city libraries annual returns", fontsize=9)
    plt.tight_layout(rect=(0, .05, 1, 1))
    return fig


# ── two scales, one over the other

@liar("dual-axis")
def queso_doctorados():
    a = np.arange(2010, 2020)
    queso, doc = [7.6, 7.7, 7.9, 8.0, 8.1, 8.3, 8.4, 8.7, 8.8, 9.0], [8747, 9120, 9483, 10178, 10889, 11316, 12430, 13120, 13560, 14208]
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    l1, = ax.plot(a, queso, color=MAR, marker="o", label="Queso por persona (kg)")
    bx = ax.twinx()
    l2, = bx.plot(a, doc, color=TEJA, marker="s", ls="--", label="Tesis leídas")
    ax.set_ylim(7.4, 9.2)
    bx.set_ylim(8000, 15000)
    ax.set_ylabel("Consumo de queso (kg por persona)")
    bx.set_ylabel("Tesis doctorales leídas")
    ax.set_xlabel("Año")
    ax.legend(handles=[l1, l2], loc="upper left", frameon=False)
    ax.set_title("A más queso, más doctores")
    return pie_de_figura(fig, "Fuente: panel de consumo y estadística universitaria")


@liar("dual-axis")
def strompreis_wind():
    d = pd.DataFrame({"Haushaltsstrompreis (ct/kWh)": [25.9, 28.8, 29.1, 28.7, 28.8, 29.3, 29.5, 30.5, 31.8, 32.2],
                      "Windräder an Land": [22870, 23645, 24867, 25980, 27270, 28675, 29213, 29456, 29608, 28230]}, index=range(2012, 2022))
    ax = d.plot(secondary_y="Windräder an Land", figsize=(7.4, 4.2), color=["#222222", "#0072B2"], style=["-", "--"], lw=2)
    ax.set(title="Mehr Windräder, teurer Strom", xlabel="Jahr", ylabel="Strompreis (ct je kWh)")
    ax.right_ax.set_ylabel("Anlagen an Land (Anzahl)")
    return pie_de_figura(ax.figure, "Quelle: Energiewirtschaft und Bundesnetzagentur")


@liar("dual-axis")
def delits_cameras():
    an = [str(a) for a in range(2016, 2024)]
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.bar(an, [110, 160, 230, 310, 390, 450, 540, 610], color="#c9d3dd", label="Caméras")
    ax.set(xlabel="Année", ylabel="Caméras de rue installées")
    ax2 = ax.twinx()
    ax2.plot(an, [71, 70.2, 69.9, 68.4, 63.8, 64.9, 64.1, 63.2], color="#a4133c", lw=3, label="Délits")
    ax2.set_ylim(62, 72)
    ax2.set_ylabel("Délits pour 1 000 habitants")
    ax.set_ylim(0, 760)
    fig.legend(loc="upper center", ncols=2, bbox_to_anchor=(.5, .89), frameon=False)
    ax.set_title("Les caméras font reculer la délinquance")
    return pie_de_figura(fig, "Source : police municipale, bilan 2023")


# ── uneven ticks

@liar("uneven-ticks")
def jahre_gleich_weit():
    j, v = ["1991", "2001", "2011", "2016", "2019", "2021", "2022", "2023"], [29, 38, 49, 55, 59, 63, 66, 70]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(j, v, "-o", color="#33658a", lw=2)
    ax.set_ylim(0, 80)
    ax.set_title("Einpersonenhaushalte in Leipzig wachsen stetig")
    ax.set_ylabel("Haushalte mit einer Person (Tausend)")
    ax.set_xlabel("Jahr")
    ax.grid(axis="y", alpha=.4)
    return pie_de_figura(fig, "Quelle: Stadt Leipzig, Zensus und Fortschreibung")


@liar("uneven-ticks")
def camas_irregular():
    s = pd.Series([5.4, 4.3, 3.7, 3.2, 3.0, 2.97, 2.96, 2.95], index=[1980, 1990, 2000, 2010, 2015, 2018, 2020, 2022])
    fig, ax = plt.subplots(figsize=(7, 4.1))
    s.plot(kind="bar", ax=ax, color=OLIVA, rot=0)
    ax.set_title("Se frena la pérdida de camas de hospital")
    ax.set_xlabel("Año")
    ax.set_ylabel("Camas por cada mil habitantes")
    return pie_de_figura(fig, "Fuente: catálogo nacional de hospitales")


@liar("uneven-ticks")
def stretched_scale_labels():
    ticks = [0, 10, 20, 50, 100, 500, 1000]
    pos = np.arange(len(ticks))
    months = pd.date_range("2020-03-01", periods=12, freq="MS")
    cases = [6, 14, 33, 48, 61, 90, 160, 310, 520, 690, 840, 960]
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(months, np.interp(cases, ticks, pos), color="#7a1f5c", lw=2.4)
    ax.set_yticks(pos, [str(t) for t in ticks])
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %y"))
    ax.set_ylabel("New cases per week")
    ax.set_xlabel("Month")
    ax.grid(axis="y", color="#dddddd")
    ax.set_title("Weekly cases in the county since March 2020")
    return pie_de_figura(fig, "Source: county public health office")


# ── uneven bins

@liar("uneven-bins")
def pendeln_klassen():
    r = np.random.default_rng(31)
    km = r.gamma(2.0, 8.0, 3000)
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.hist(km, bins=[0, 2, 5, 10, 20, 50], color="#0b7285", edgecolor="white")
    ax.set(title="Die meisten Beschäftigten wohnen mehr als 10 km vom Betrieb", xlabel="Weg zur Arbeit (km)", ylabel="Beschäftigte")
    return pie_de_figura(fig, "Quelle: Betriebsbefragung Landkreis Esslingen, 3 000 Personen")


@liar("uneven-bins")
def edades_desiguales():
    d = pd.DataFrame({"edad": ["0-4", "5-14", "15-24", "25-64", "65 o más"], "ingresos": [38, 29, 41, 236, 205]})
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    sns.barplot(d, x="edad", y="ingresos", color=MAR, ax=ax)
    ax.set(title="Los adultos en edad de trabajar llenan los hospitales", xlabel="Grupo de edad (años)", ylabel="Ingresos (miles)")
    return pie_de_figura(fig, "Fuente: registro de altas hospitalarias, 2023")


@liar("uneven-bins")
def income_brackets():
    r = np.random.default_rng(12)
    inc = pd.Series(r.lognormal(10.95, .62, 5000) / 1000)
    edges = [0, 10, 20, 30, 40, 50, 100, 1000]
    names = ["0–10", "10–20", "20–30", "30–40", "40–50", "50–100", "100+"]
    n = pd.cut(inc, edges, labels=names).value_counts(sort=False)
    ax = n.plot.bar(figsize=(7, 4.2), color="#386641", rot=0, width=.9)
    ax.set_title("The swollen middle: where household income piles up")
    ax.set_xlabel("Household income ($ thousand a year)")
    ax.set_ylabel("Households in the sample")
    return pie_de_figura(ax.figure, "Source: household survey, 5,000 homes")


# ── sizes that contradict the numbers written

@liar("misrepresentation")
def tarta_falsa():
    fig, ax = plt.subplots(figsize=(5.8, 5))
    ax.pie([46, 33, 21], labels=["A favor\n38 %", "En contra\n44 %", "No sabe\n18 %"], colors=[MAR, TEJA, "#cfcfcf"], startangle=90,
           wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 11})
    ax.set_title("La peatonalización del centro, según los vecinos")
    return pie_de_figura(fig, "Fuente: sondeo municipal, 1 204 entrevistas")


@liar("misrepresentation")
def balken_luegen():
    parteien, zahl, hoehe = ["Liste A", "Liste B", "Liste C", "Liste D"], [31, 29, 24, 16], [31, 22, 15, 8]
    fig, ax = plt.subplots(figsize=(6.4, 4.2))
    b = ax.bar(parteien, hoehe, color=["#7b2d26", "#9a9a9a", "#9a9a9a", "#9a9a9a"])
    ax.bar_label(b, labels=[f"{z} %" for z in zahl], padding=2, fontsize=12)
    ax.set_yticks([])
    ax.set_ylim(0, 36)
    ax.spines[["left", "right", "top"]].set_visible(False)
    ax.set_title("Stadtratswahl: Liste A liegt vorn")
    return pie_de_figura(fig, "Quelle: vorläufiges Ergebnis der Stadt")


@liar("misrepresentation")
def debt_discs():
    v = {"Spain": 1.6, "France": 3.2, "Italy": 2.9}
    fig, ax = plt.subplots(figsize=(8, 4.3))
    x = 0
    for (k, n), c in zip(v.items(), ["#bc6c25", "#283618", "#606c38"]):
        ax.add_patch(Circle((x + n, 0), n, color=c))
        ax.text(x + n, 0, f"{k}\n€{n} tn", ha="center", va="center", color="white", fontsize=12, weight="bold")
        x += 2 * n + .5
    ax.set_xlim(-.3, x)
    ax.set_ylim(-3.6, 3.6)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("France owes twice as much as Spain")
    return pie_de_figura(fig, "Source: national accounts, end of 2023")


@liar("misrepresentation")
def cascade_fausse():
    pas = [("Budget 2023", 120, 0), ("Salaires", 14, 120), ("Énergie", 9, 134), ("Économies", -6, 143)]
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    for i, (_, h, b) in enumerate(pas):
        ax.bar(i, h, bottom=b, color="#48566a" if i == 0 else ("#b5651d" if h > 0 else "#2a7f62"))
        ax.text(i, b + max(h, 0) + 2, f"{h:+d}" if i else f"{h}", ha="center", fontsize=11)
    ax.bar(4, 158, color="#48566a")
    ax.text(4, 160, "137", ha="center", fontsize=11)
    ax.set_xticks(range(5), [p[0] for p in pas] + ["Budget 2024"])
    ax.set_ylim(0, 180)
    ax.set(title="Le budget de l’agglomération s’envole en 2024", ylabel="Dépenses (millions d’euros)", xlabel="Étapes")
    return pie_de_figura(fig, "Source : rapport d’orientation budgétaire")


@liar("misrepresentation")
def waffel_uebertrieben():
    fig, ax = plt.subplots(figsize=(5.2, 5.4))
    for i in range(100):
        ax.add_patch(Rectangle((i % 10, i // 10), .9, .9, facecolor="#c1121f" if i < 44 else "#dcdcdc"))
    ax.set_xlim(-.2, 10.1)
    ax.set_ylim(-.2, 10.1)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("27 % der Jugendlichen vapen täglich", fontsize=13)
    ax.legend(handles=[Patch(color="#c1121f", label="vapen täglich: 27 %"), Patch(color="#dcdcdc", label="nicht täglich: 73 %")],
              loc="upper center", bbox_to_anchor=(.5, 0), ncols=2, frameon=False)
    return pie_de_figura(fig, "Quelle: Schulbefragung 2024, jedes Kästchen steht für 1 %")


@liar("misrepresentation")
def mosaico_presupuesto():
    cajas = [("Sanidad\n36 %", 0, 0, 4.2, 6, MAR), ("Educación\n28 %", 4.2, 3, 5.8, 3, OLIVA), ("Transporte\n20 %", 4.2, 0, 3.6, 3, TEJA), ("Otros\n16 %", 7.8, 0, 2.2, 3, "#5c5470")]
    # areas drawn: 25.2 (42 %), 17.4 (29 %), 10.8 (18 %), 6.6 (11 %)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    for t, x, y, w, h, c in cajas:
        ax.add_patch(Rectangle((x, y), w, h, facecolor=c, edgecolor="white", lw=2))
        ax.text(x + w / 2, y + h / 2, t, ha="center", va="center", color="white", fontsize=12)
    ax.set_xlim(0, 10)
    ax.set_ylim(0, 6)
    ax.axis("off")
    ax.set_title("La sanidad devora el presupuesto regional de 2024")
    return pie_de_figura(fig, "Fuente: ley de presupuestos; porcentaje del gasto")


# ── pies misused

@liar("pie-misuse", also=("misrepresentation",))
def tarta_multirrespuesta():
    q = pd.Series({"WhatsApp": 91, "Instagram": 68, "YouTube": 64, "TikTok": 47, "X": 29})
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.pie(q, labels=[f"{k}: {v} %" for k, v in q.items()], colors=["#14532d", "#b45309", "#1e3a8a", "#6b7280", "#d6bcfa"], wedgeprops={"edgecolor": "w"})
    ax.set_title("¿Qué redes usa cada semana?\n(varias respuestas posibles)")
    return pie_de_figura(fig, "Fuente: encuesta a 2 010 internautas")


@liar("pie-misuse")
def torte_dreizehn():
    s = pd.Series([14, 12, 11, 10, 9, 8, 8, 7, 6, 5, 4, 3, 3], index=["Informatik", "BWL", "Medizin", "Jura", "Psychologie", "Biologie", "Lehramt",
                  "Maschinenbau", "Physik", "Geschichte", "Chemie", "Musik", "Theologie"])
    ax = s.plot.pie(figsize=(6.6, 5.4), colors=sns.color_palette("husl", 13), ylabel="", textprops={"fontsize": 10})
    ax.set_title("Was die Erstsemester in Freiburg studieren (Anteile in %)")
    return pie_de_figura(ax.figure, "Quelle: Universität, Wintersemester 2024/25")


@liar("pie-misuse", also=("misrepresentation",))
def pie_of_rates():
    d = {"Spain": 11.4, "Greece": 10.1, "Italy": 6.5, "Portugal": 6.4, "Germany": 3.4}
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.pie(list(d.values()), labels=[f"{k} {v}%" for k, v in d.items()], startangle=90, counterclock=False,
           colors=["#7f1d1d", "#b45309", "#166534", "#1d4ed8", "#737373"], wedgeprops={"linewidth": 1, "edgecolor": "white"})
    ax.set_title("Unemployment rate in five euro-area countries, 2024")
    return pie_de_figura(fig, "Source: labour force survey")


# ── lines over categories

@liar("line-over-categories")
def linea_deportes():
    deportes, lic = ["Fútbol", "Baloncesto", "Montaña", "Golf", "Judo", "Tenis"], [1250, 385, 300, 296, 105, 84]
    plt.figure(figsize=(7, 4))
    plt.plot(deportes, lic, marker="o", color=TEJA)
    plt.ylim(0, 1400)
    plt.title("El desplome de las licencias después del fútbol")
    plt.xlabel("Deporte")
    plt.ylabel("Licencias federativas (miles)")
    return pie_de_figura(plt.gcf(), "Fuente: anuario de estadísticas deportivas")


@liar("line-over-categories")
def linie_laender():
    d = pd.DataFrame({"Land": ["Bayern", "Hessen", "Sachsen", "Berlin", "Bremen", "Saarland"], "quote": [3.7, 5.5, 6.5, 9.7, 11.1, 7.0]})
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.lineplot(data=d, x="Land", y="quote", sort=False, color="#003049", lw=2.5, ax=ax)
    ax.set_ylim(0, 12)
    ax.set(title="Arbeitslosigkeit: Der Weg von Bayern nach Bremen führt bergauf", ylabel="Arbeitslosenquote (%)", xlabel="Bundesland")
    return pie_de_figura(fig, "Quelle: Arbeitsagentur, Oktober 2024")


# ── order

@liar("shuffled-ordinal")
def likert_barajado():
    v = pd.Series({"De acuerdo": 34, "Muy en desacuerdo": 22, "Ni acuerdo ni desacuerdo": 19, "Muy de acuerdo": 14, "En desacuerdo": 11})
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    ax.barh(v.index[::-1], v.values[::-1], color=MAR)
    ax.set(title="«La ciudad necesita otro tranvía»", xlabel="Encuestados (%)", ylabel="Respuesta")
    return pie_de_figura(fig, "Fuente: barómetro municipal de mayo")


@liar("shuffled-ordinal")
def alter_gemischt():
    d = pd.DataFrame({"alter": ["40–49", "18–29", "60–69", "30–39", "50–59", "70 und älter"], "anteil": [23, 12, 31, 17, 27, 38]})
    fig, ax = plt.subplots(figsize=(7, 4.1))
    so.Plot(d, x="alter", y="anteil").add(so.Bar(color="#5f0f40", alpha=1)).on(ax).plot()
    ax.set(title="Wer liest noch eine gedruckte Zeitung?", xlabel="Altersgruppe (Jahre)", ylabel="Tägliche Leser (%)")
    return pie_de_figura(fig, "Quelle: Mediennutzungsstudie 2024")


@liar("unordered-time")
def mois_tries():
    s = pd.Series({"août": 412, "juillet": 388, "juin": 240, "mai": 198, "septembre": 171, "avril": 150, "octobre": 118, "mars": 84})
    fig, ax = plt.subplots(figsize=(7.4, 4))
    ax.bar(s.index, s, color="#28587b")
    ax.set_title("Fréquentation de l’île : la chute continue")
    ax.set_ylabel("Passagers du bac (milliers)")
    ax.set_xlabel("Mois de 2024")
    return pie_de_figura(fig, "Source : compagnie maritime")


@liar("unordered-time")
def days_by_height():
    days = ["28 Apr", "27 Apr", "29 Apr", "1 May", "30 Apr", "4 May", "6 May", "5 May", "2 May", "7 May"]
    a, b = [178, 170, 168, 155, 150, 131, 120, 112, 94, 80], [96, 102, 88, 80, 85, 66, 61, 58, 40, 37]
    x = np.arange(len(days))
    fig, ax = plt.subplots(figsize=(8, 4.2))
    ax.bar(x - .2, a, .4, color="#0072B2", label="Fulton")
    ax.bar(x + .2, b, .4, color="#E69F00", label="Cobb")
    ax.set_xticks(x, days)
    ax.legend(frameon=False)
    ax.set(title="Confirmed cases keep falling in the two counties", ylabel="New cases per day", xlabel="Date of report, 2020")
    return pie_de_figura(fig, "Source: state department of public health")


# ── depth

@liar("three-d")
def columnas_3d():
    fig = plt.figure(figsize=(6.8, 5))
    ax = fig.add_subplot(projection="3d")
    v = [31, 44, 52, 39]
    ax.bar3d(np.arange(4), np.zeros(4), np.zeros(4), .6, .6, v, color=MAR, shade=True)
    ax.set_xticks(np.arange(4) + .3, ["Norte", "Sur", "Este", "Oeste"])
    ax.set_yticks([])
    ax.set_zlabel("Ventas (M€)")
    ax.set_title("Las ventas de 2024 por zona")
    return pie_de_figura(fig, "Fuente: memoria anual de la empresa")


@liar("three-d")
def torte_mit_schatten():
    fig, ax = plt.subplots(figsize=(5.8, 5))
    ax.pie([41, 34, 25], labels=["Auto", "Rad", "Bus und Bahn"], explode=(.12, 0, 0), shadow=True, autopct="%.0f %%", startangle=40,
           colors=["#e07a5f", "#81b29a", "#f2cc8f"], textprops={"fontsize": 11})
    ax.set_title("Wie Göttingen zur Arbeit fährt")
    return pie_de_figura(fig, "Quelle: Mobilitätsbefragung 2023")


# ── too few levels

@liar("discretised-continuous")
def two_tone_heat():
    r = np.random.default_rng(4)
    z = 11 - 8 * np.cos(2 * np.pi * np.arange(12) / 12)[None, :] + r.normal(0, 1.2, (8, 12))
    fig, ax = plt.subplots(figsize=(7.6, 4.2))
    im = ax.imshow(z, cmap=ListedColormap(["#cfe3f1", "#0a3d62"]), norm=BoundaryNorm([0, 12, 24], 2), aspect="auto")
    cb = fig.colorbar(im, ax=ax)
    cb.set_label("Mean temperature (°C)")
    ax.set_xticks(range(12), list("JFMAMJJASOND"))
    ax.set_yticks(range(8), [str(y) for y in range(2016, 2024)])
    ax.set(title="Monthly temperature at the airport, 2016–2023", xlabel="Month", ylabel="Year")
    return pie_de_figura(fig, "Source: met office, station 03772")


@liar("discretised-continuous")
def laerm_zwei_stufen():
    x, y = np.meshgrid(np.linspace(0, 4, 80), np.linspace(0, 3, 60))
    db = 45 + 30 * np.exp(-((x - 1.6) ** 2 + (y - 1.2) ** 2) / 1.4)
    fig, ax = plt.subplots(figsize=(6.8, 4.6))
    c = ax.contourf(x, y, db, levels=[45, 55, 76], colors=["#fee8c8", "#b30000"])
    fig.colorbar(c, ax=ax, label="Lärmpegel (dB)")
    ax.set(title="Straßenlärm rund um den Hauptbahnhof", xlabel="Entfernung nach Osten (km)", ylabel="Entfernung nach Norden (km)")
    return pie_de_figura(fig, "Quelle: Lärmkartierung 2022")


# ── axis ranges

@liar("axis-range")
def temperatura_plana():
    r = np.random.default_rng(8)
    a = np.arange(1900, 2024)
    t = 13.7 + 1.2 * ((a - 1900) / 123) ** 2 + r.normal(0, .08, len(a))
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(a, t, color=MAR)
    ax.set_ylim(-20, 50)
    ax.set(title="Temperatura media del planeta, 1900-2023", xlabel="Año", ylabel="Temperatura (°C)")
    return pie_de_figura(fig, "Fuente: serie reconstruida de observaciones")


@liar("axis-range")
def vertrauen_gezoomt():
    q = pd.period_range("2023Q1", periods=8, freq="Q").astype(str)
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(q, [61.3, 61.2, 61.2, 61.1, 61.1, 61.0, 60.9, 60.9], color="#9d0208", lw=3)
    ax.set_ylim(60.85, 61.32)
    ax.set_yticks([])
    ax.set_title("Das Vertrauen in die Gerichte bricht zusammen")
    ax.set_xlabel("Quartal")
    ax.set_ylabel("Befragte mit Vertrauen (%)")
    return pie_de_figura(fig, "Quelle: Umfrage, je 1 500 Personen")


@liar("axis-range", also=("title-contradicts-data",))
def nuage_ecrase():
    r = np.random.default_rng(3)
    d = pd.DataFrame({"surface": r.uniform(18, 95, 70)})
    d["loyer"] = 180 + 9.2 * d.surface + r.normal(0, 60, 70)
    fig, ax = plt.subplots(figsize=(6.8, 4.3))
    sns.scatterplot(d, x="surface", y="loyer", color="#31572c", ax=ax)
    ax.set_ylim(0, 15000)
    ax.set(title="À Tours, le loyer ne dépend guère de la surface", xlabel="Surface (m²)", ylabel="Loyer mensuel (€)")
    return pie_de_figura(fig, "Source : soixante-dix annonces, septembre 2024")


# ── titles the values contradict

@liar("title-contradicts-data")
def ventas_duplicadas():
    s = pd.Series([412, 438, 470, 511, 549, 571], index=range(2019, 2025))
    fig, ax = plt.subplots(figsize=(6.8, 4))
    ax.bar(s.index, s, color=OLIVA)
    ax.set(title="Las ventas de bicicletas eléctricas se duplican entre 2019 y 2024", xlabel="Año", ylabel="Unidades vendidas (miles)")
    return pie_de_figura(fig, "Fuente: asociación del sector")


@liar("title-contradicts-data")
def export_bricht_ein():
    m = pd.date_range("2023-01-01", periods=18, freq="MS")
    v = [118, 121, 120, 124, 127, 126, 131, 130, 134, 137, 139, 138, 142, 145, 144, 149, 152, 155]
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.plot(m, v, color="#22577a", lw=2)
    ax.set_ylim(0, 180)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.set(title="Die Ausfuhren gehen seit Januar 2023 zurück", xlabel="Monat", ylabel="Ausfuhren (Mrd. €)")
    return pie_de_figura(fig, "Quelle: Außenhandelsstatistik, saisonbereinigt")


@liar("title-contradicts-data")
def majority_that_is_not():
    d = pd.DataFrame({"answer": ["Support", "Oppose", "Unsure"], "share": [43, 39, 18]})
    fig, ax = plt.subplots(figsize=(6, 4))
    sns.barplot(data=d, x="answer", y="share", color="#3d5a80", ax=ax)
    ax.bar_label(ax.containers[0], fmt="%d%%")
    ax.set_ylim(0, 60)
    ax.set(title="A majority of voters support the new stadium", xlabel="Answer", ylabel="Share of voters (%)")
    return pie_de_figura(fig, "Source: poll of 1,006 registered voters, March 2024")


@liar("title-contradicts-data")
def nantes_devant():
    s = pd.Series({"Angers": 8.1, "Le Mans": 7.4, "Nantes": 12.6, "Rennes": 14.2, "Tours": 7.9}).sort_values()
    fig, ax = plt.subplots(figsize=(7, 3.8))
    ax.barh(s.index, s, color=["#8d99ae"] * 3 + ["#d90429", "#8d99ae"])
    ax.set(title="Vélo : Nantes devance Rennes", xlabel="Part des trajets faits à vélo (%)", ylabel="Ville")
    return pie_de_figura(fig, "Source : enquêtes mobilité, 2022-2023")


# ── time tricks

@liar("cumulative-as-growth")
def altas_acumuladas():
    meses = pd.date_range("2023-01-01", periods=20, freq="MS")
    altas = pd.Series([920, 880, 860, 800, 790, 700, 640, 610, 600, 540, 500, 470, 430, 400, 390, 350, 310, 300, 270, 240], index=meses)
    ax = altas.cumsum().plot.area(figsize=(7.2, 4.1), color="#74a892", legend=False)
    ax.set_title("Las suscripciones no dejan de crecer")
    ax.set_ylabel("Altas acumuladas")
    ax.set_xlabel("Mes")
    return pie_de_figura(ax.figure, "Fuente: departamento comercial")


@liar("partial-period")
def neuzulassungen_2025():
    j, v = ["2020", "2021", "2022", "2023", "2024", "2025"], [194, 356, 471, 524, 381, 113]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.bar(j, v, color="#577590")
    ax.set(title="Neuzulassungen von Elektroautos: 2025 der große Einbruch", xlabel="Jahr", ylabel="Neuzulassungen (Tausend)")
    return pie_de_figura(fig, "Quelle: Kraftfahrt-Bundesamt. Stand: 31. März 2025")


@liar("partial-period")
def nuitees_novembre():
    d = pd.Series([310, 334, 402, 455, 471, 520, 690, 731, 498, 430, 61], index=pd.date_range("2024-01-01", periods=11, freq="MS"))
    fig, ax = plt.subplots(figsize=(7.4, 4.1))
    ax.plot(d.index, d.values, "o-", color="#6a4c93")
    ax.set_ylim(0, 800)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.set(title="Tourisme : les nuitées s’effondrent en novembre", xlabel="Mois", ylabel="Nuitées (milliers)")
    return pie_de_figura(fig, "Source : office de tourisme, données arrêtées au 6 novembre 2024")


@liar("bridged-gap")
def hueco_nitratos():
    a = [2003, 2004, 2005, 2006, 2007, 2008, 2017, 2018, 2019, 2020, 2021, 2022, 2023]
    v = [31, 33, 32, 35, 36, 38, 44, 45, 47, 46, 48, 50, 51]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(a, v, color="#1b4332", lw=2.2)
    ax.set_ylim(0, 60)
    ax.set(title="Nitratos en el acuífero: subida constante desde 2003", xlabel="Año", ylabel="Nitratos (mg/l)")
    return pie_de_figura(fig, "Fuente: confederación hidrográfica")


@liar("base-year-picked")
def base_covid():
    a = range(2020, 2025)
    fig, ax = plt.subplots(figsize=(6.8, 4))
    ax.plot(a, [100, 142, 251, 287, 301], color="#005f73", marker="o", label="Passagers aériens")
    ax.plot(a, [100, 118, 139, 147, 150], color="#ca6702", marker="s", ls="--", label="Voyageurs en TGV")
    ax.set_xticks(list(a))
    ax.legend(frameon=False)
    ax.set(title="L’avion triple, le train traîne", xlabel="Année", ylabel="Indice (base 100 en 2020)")
    return pie_de_figura(fig, "Source : aviation civile et régulateur des transports")


# ── colours

@liar("diverging-off-centre")
def divergent_schief():
    r = np.random.default_rng(21)
    d = pd.DataFrame(r.normal(3.4, 2.1, (7, 6)).clip(-1.6, 9.4).round(1), index=["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"], columns=["Nord", "Süd", "Ost", "West", "Mitte", "Hafen"])
    fig, ax = plt.subplots(figsize=(7, 4.6))
    sns.heatmap(d, cmap="RdBu_r", annot=True, fmt=".1f", cbar_kws={"label": "Änderung zum Vorjahr (%)"}, ax=ax)
    ax.set(title="Wo und wann die Kundschaft zunahm", xlabel="Filiale", ylabel="Wochentag")
    return pie_de_figura(fig, "Quelle: Kassendaten, 2023 und 2024")


@liar("rainbow-colormap")
def arcoiris_mar():
    y, x = np.mgrid[0:40, 0:60]
    z = 14 + 8 * np.exp(-((x - 38) ** 2 + (y - 14) ** 2) / 420) + .05 * y
    fig, ax = plt.subplots(figsize=(7, 4.6))
    im = ax.imshow(z, cmap="jet", origin="lower", extent=(-4, 2, 36, 40), aspect="auto")
    fig.colorbar(im, label="Temperatura del mar (°C)")
    ax.set(title="El Mediterráneo occidental, el 12 de agosto de 2024", xlabel="Longitud (°)", ylabel="Latitud (°)")
    return pie_de_figura(fig, "Fuente: imagen de satélite, composición diaria")


@liar("colour-blind")
def rouge_vert_seules():
    a = np.arange(2012, 2025)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(a, [52, 51, 49, 50, 47, 46, 44, 45, 42, 41, 40, 38, 37], color="#b5402a", lw=2, label="Bois")
    ax.plot(a, [31, 33, 34, 36, 37, 39, 41, 40, 43, 45, 44, 46, 48], color="#6f7d1c", lw=2, label="Pompe à chaleur")
    ax.set_ylim(0, 60)
    ax.legend(frameon=False)
    ax.set(title="Le chauffage au bois cède la place", xlabel="Année", ylabel="Logements neufs (%)")
    return pie_de_figura(fig, "Source : enquête sur la construction")


@liar("low-contrast")
def courbe_pale():
    a = np.arange(2008, 2024)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(a, 38 + 4 * np.sin((a - 2008) / 2.6), color="#f3efb5", lw=1.8)
    ax.set_ylim(0, 50)
    ax.set(title="La part des communes sans médecin, 2008-2023", xlabel="Année", ylabel="Communes (%)")
    return pie_de_figura(fig, "Source : répertoire des professionnels de santé")


# ── panels, stacks, crowds, intervals

@liar("panels-on-different-scales", also=("title-contradicts-data",))
def paneles_tramposos():
    a = np.arange(2015, 2025)
    fig, axs = plt.subplots(1, 2, figsize=(9, 4))
    for ax, v, t, lim in zip(axs, ([8.1, 8.4, 8.9, 9.3, 9.8, 8.0, 9.1, 10.2, 10.9, 11.4], [31, 32, 34, 35, 37, 30, 34, 38, 41, 44]), ("Soria", "Burgos"), ((7, 12), (0, 90))):
        ax.plot(a, v, color=TEJA, lw=2)
        ax.set_ylim(*lim)
        ax.set(title=t, xlabel="Año", ylabel="Turistas (miles)")
    fig.suptitle("Soria despega; Burgos, estancada")
    return pie_de_figura(fig, "Fuente: encuesta de ocupación hotelera")


@liar("panels-on-different-scales")
def three_hospitals():
    d = pd.DataFrame({"St Mary": [210, 240, 265, 300], "Northgate": [640, 655, 690, 702], "Riverside": [1210, 1235, 1260, 1310]}, index=["Q1", "Q2", "Q3", "Q4"])
    axs = d.plot.bar(subplots=True, layout=(1, 3), figsize=(9.4, 3.8), legend=False, color="#4a4e69", rot=0, sharey=False)
    for ax in axs.flat:
        ax.set_ylabel("Patients waiting over 12 hours")
        ax.set_xlabel("Quarter of 2024")
    fig = axs.flat[0].figure
    fig.suptitle("Twelve-hour waits at three hospitals")
    return pie_de_figura(fig, "Source: emergency department returns")


@liar("stacked-averages")
def loehne_gestapelt():
    d = pd.DataFrame({"Frauen": [3120, 3410, 4020], "Männer": [3480, 3950, 4890]}, index=["Pflege", "Verwaltung", "Industrie"])
    ax = d.plot.bar(stacked=True, figsize=(6.6, 4.4), color=["#0072B2", "#E69F00"], rot=0)
    ax.set(title="In der Industrie verdient man am meisten", xlabel="Branche", ylabel="Durchschnittlicher Monatslohn (€)")
    return pie_de_figura(ax.figure, "Quelle: Verdienststrukturerhebung")


@liar("too-many-series", also=("colour-blind",))
def spaghetti_staedte():
    r = np.random.default_rng(14)
    orte = ["Kiel", "Lübeck", "Bremen", "Hannover", "Kassel", "Erfurt", "Dresden", "Mainz", "Trier", "Ulm", "Passau", "Bamberg", "Konstanz", "Halle"]
    d = pd.DataFrame(100 + r.normal(1.1, 2.6, (12, 14)).cumsum(0), columns=orte, index=range(2012, 2024))
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    d.plot(ax=ax, cmap="tab20", lw=1.6)
    ax.legend(ncols=1, fontsize=9, bbox_to_anchor=(1, 1.03), loc="upper left", frameon=False)
    ax.set(title="Beschäftigung in vierzehn Städten", xlabel="Jahr", ylabel="Beschäftigte (2011 = 100)")
    return pie_de_figura(fig, "Quelle: Beschäftigungsstatistik")


@liar("unexplained-interval")
def whiskers_of_what():
    d = pd.DataFrame({"dose": ["Placebo", "5 mg", "10 mg", "20 mg"], "m": [1.2, 3.4, 4.9, 5.6], "e": [.7, .9, .8, 1.1]})
    fig, ax = plt.subplots(figsize=(6.4, 4.1))
    ax.errorbar(d.dose, d.m, yerr=d.e, fmt="o", color="#14213d", capsize=5, ms=7)
    ax.set_ylim(0, 8)
    ax.set(title="Pain relief after six weeks", xlabel="Daily dose", ylabel="Fall in pain score (points)")
    return pie_de_figura(fig, "Source: trial of 240 patients")


@liar("overplotting")
def flights_blob():
    r = np.random.default_rng(2)
    dist = r.gamma(2.4, 420, 24000)
    delay = r.normal(4, 18, 24000) + dist / 300
    fig, ax = plt.subplots(figsize=(6.6, 4.4))
    ax.scatter(dist, delay, color="#1d3557", s=30)
    ax.set(title="Distance and arrival delay of 24,000 flights", xlabel="Distance (miles)", ylabel="Arrival delay (minutes)")
    return pie_de_figura(fig, "Source: bureau of transportation statistics, January 2023")


@liar("unnormalised-comparison")
def accidentes_totales():
    s = pd.Series({"Andalucía": 15840, "Cataluña": 23120, "Madrid": 17410, "Galicia": 5120, "La Rioja": 640, "Extremadura": 1890}).sort_values()
    ax = s.plot.barh(figsize=(7, 4), color="#8d0801")
    ax.set(title="Cataluña, la comunidad con las carreteras más peligrosas", xlabel="Accidentes con víctimas en 2023", ylabel="Comunidad autónoma")
    return pie_de_figura(ax.figure, "Fuente: dirección general de tráfico")


# ═════════════════════════════════════════ honest ═════════════════════════════════════════

@honest
def balken_ab_null():
    s = pd.Series({"Altona": 14.9, "Eimsbüttel": 14.6, "Nord": 14.3, "Wandsbek": 13.6, "Bergedorf": 13.2})
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(s.index, s.values, color="#457b9d")
    ax.bar_label(ax.containers[0], fmt=lambda v: f"{v:.1f}".replace(".", ","))
    ax.set(title="Die Hamburger Mieten liegen nah beieinander", xlabel="Bezirk", ylabel="Kaltmiete (€ je m²)", ylim=(0, 17))
    return pie_de_figura(fig, "Quelle: Mietenspiegel 2023")


@honest
def puntos_sin_cero():
    d = pd.DataFrame({"pais": ["España", "Italia", "Francia", "Portugal", "Alemania", "Polonia"], "ev": [83.8, 83.5, 83.0, 82.4, 81.2, 78.4]})
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.scatterplot(d, x="ev", y="pais", s=110, color=MAR, ax=ax, legend=False)
    ax.set_xlim(77, 85)
    ax.grid(axis="x", color="#e3e3e3")
    ax.set(title="Los españoles viven cinco años más que los polacos", xlabel="Esperanza de vida al nacer (años); el eje no empieza en cero", ylabel="País")
    return pie_de_figura(fig, "Fuente: oficina estadística europea, 2023")


@honest
def mortgage_line():
    m = pd.date_range("2021-01-01", periods=40, freq="MS")
    r = np.interp(np.arange(40), [0, 11, 20, 32, 39], [2.7, 3.1, 6.1, 7.6, 6.9])
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.plot(m, r, color="#1d3557", lw=2)
    ax.set_ylim(0, 9)
    ax.set_title("Mortgage rates more than doubled in two years", loc="left", fontweight="bold")
    ax.set_ylabel("30-year fixed rate (%)")
    ax.set_xlabel("Month")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.spines[["top", "right"]].set_visible(False)
    return pie_de_figura(fig, "Source: weekly survey of lenders, monthly mean")


@honest
def kaplan_meier():
    t = np.array([0, 3, 5, 8, 11, 14, 18, 22, 27, 31, 36])
    fig, ax = plt.subplots(figsize=(7, 4.4))
    for s, c, ls, n in (([1, .97, .94, .90, .87, .83, .79, .76, .73, .71, .70], MAR, "-", "Tratamiento nuevo (n = 182)"), ([1, .94, .88, .81, .75, .69, .62, .57, .52, .49, .47], TEJA, "--", "Control (n = 179)")):
        s = np.array(s)
        e = 1.96 * np.sqrt(s * (1 - s) / 180)
        ax.step(t, s, where="post", color=c, ls=ls, lw=2, label=n)
        ax.fill_between(t, np.clip(s - e, 0, 1), np.clip(s + e, 0, 1), step="post", color=c, alpha=.15)
    ax.set_ylim(0, 1.02)
    ax.legend(loc="lower left", frameon=False)
    ax.set(title="A los tres años vive el 70 % con el tratamiento nuevo", xlabel="Meses desde la aleatorización", ylabel="Supervivencia (proporción)")
    return pie_de_figura(fig, "Fuente: ensayo multicéntrico; banda: intervalo de confianza del 95 %")


@honest
def audiogramm():
    f = [250, 500, 1000, 2000, 4000, 8000]
    fig, ax = plt.subplots(figsize=(6.4, 4.8))
    ax.plot(f, [10, 10, 15, 25, 45, 55], "o-", color="#c1121f", label="rechtes Ohr")
    ax.plot(f, [10, 15, 15, 30, 50, 60], "x--", color="#003566", ms=9, label="linkes Ohr")
    ax.set_xscale("log", base=2)
    ax.set_xticks(f, [str(i) for i in f])
    ax.set_ylim(120, -10)
    ax.grid(color="#dddddd")
    ax.legend()
    ax.set(title="Audiogramm eines Schlagzeugers, 52 Jahre", xlabel="Frequenz (Hz, logarithmisch)", ylabel="Hörschwelle (dB HL), oben hört man besser")
    return pie_de_figura(fig, "Quelle: HNO-Praxis, anonymisiert")


@honest
def log_compute():
    y = np.arange(1971, 2023, 3)
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.semilogy(y, 2300 * 2 ** ((y - 1971) / 2.05), "o", color="#5a189a")
    ax.set(title="Transistors per chip have doubled every two years", xlabel="Year", ylabel="Transistors per chip (log scale)")
    ax.grid(which="major", alpha=.3)
    return pie_de_figura(fig, "Source: manufacturers' data sheets")


@honest
def epidemie_log():
    j = np.arange(0, 61, 2)
    fig, ax = plt.subplots(figsize=(7, 4.3))
    ax.plot(j, 20 * np.exp(.16 * np.minimum(j, 30) + .04 * np.maximum(j - 30, 0)), color="#0072B2", lw=2)
    ax.text(33, 600, "Avec couvre-feu\ndepuis le jour 30", fontsize=10)
    ax.set_yscale("log")
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", " ")))
    ax.set(title="La progression ralentit après le couvre-feu", xlabel="Jours depuis le vingtième cas", ylabel="Cas cumulés (échelle logarithmique)")
    return pie_de_figura(fig, "Source : agence régionale de santé")


@honest
def curvas_indice():
    d = pd.DataFrame({"Salarios": [100, 101, 102, 104, 107, 107, 108, 112, 117], "Vivienda": [100, 105, 111, 118, 125, 127, 134, 144, 150], "Precios": [100, 100, 102, 104, 105, 104, 108, 117, 121]}, index=range(2015, 2024))
    fig, ax = plt.subplots(figsize=(7.4, 4.3))
    for c, col, ls in zip(d, (MAR, TEJA, TINTA), ("-", "--", ":")):
        ax.plot(d.index, d[c], color=col, ls=ls, lw=2)
        ax.text(2023.1, d[c].iloc[-1], c, color=col, va="center", fontsize=11)
    ax.axhline(100, color="#bbbbbb", lw=.8)
    ax.set_xlim(2015, 2024.6)
    ax.set(title="La vivienda se encarece más que los salarios", xlabel="Año", ylabel="Índice (2015 = 100)")
    ax.spines[["top", "right"]].set_visible(False)
    return pie_de_figura(fig, "Fuente: instituto nacional de estadística")


@honest
def hantel_teilzeit():
    d = pd.DataFrame({"land": ["Dänemark", "Frankreich", "Österreich", "Deutschland", "Niederlande"], "m": [15, 8, 12, 12, 28], "f": [32, 27, 50, 49, 64]})
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.hlines(d.land, d.m, d.f, color="#c0c0c0", lw=3, zorder=1)
    ax.scatter(d.m, d.land, color="#0072B2", s=90, label="Männer", zorder=2)
    ax.scatter(d.f, d.land, color="#D55E00", s=90, marker="D", label="Frauen", zorder=2)
    ax.set_xlim(0, 70)
    ax.legend(loc="lower right")
    ax.set(title="Überall arbeiten mehr Frauen als Männer in Teilzeit", xlabel="In Teilzeit Beschäftigte (%)", ylabel="Land")
    return pie_de_figura(fig, "Quelle: Arbeitskräfteerhebung 2023")


@honest
def violines_salario():
    r = np.random.default_rng(17)
    d = pd.concat([pd.DataFrame({"sector": s, "salario": r.lognormal(np.log(m), .3, 180)}) for s, m in (("Hostelería", 16.5), ("Educación", 26), ("Industria", 29), ("Banca", 41))])
    fig, ax = plt.subplots(figsize=(7, 4.4))
    sns.violinplot(d, x="sector", y="salario", color="#9ec1cf", inner="quart", cut=0, ax=ax)
    ax.set_ylim(0, None)
    ax.set(title="En la banca se gana más, y más desigualmente", xlabel="Sector", ylabel="Salario bruto (miles de € al año)")
    return pie_de_figura(fig, "Fuente: encuesta simulada; líneas: cuartiles y mediana")


@honest
def chaleur_velos():
    r = np.random.default_rng(9)
    h = np.arange(6, 23)
    m = np.array([90 * np.exp(-((h - 8) ** 2) / 3) + 110 * np.exp(-((h - 18) ** 2) / 5) + 20] * 5 + [60 * np.exp(-((h - 16) ** 2) / 14) + 12] * 2)
    d = pd.DataFrame((m + r.normal(0, 5, m.shape)).clip(0).round(0), index=["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"], columns=h)
    fig, ax = plt.subplots(figsize=(8, 4.2))
    sns.heatmap(d, cmap="viridis", cbar_kws={"label": "Vélos par heure"}, ax=ax)
    ax.set(title="Le vélo, d’abord pour aller au travail", xlabel="Heure de la journée", ylabel="Jour")
    return pie_de_figura(fig, "Source : compteur du pont, moyenne de mai 2024")


@honest
def gantt_museo():
    tareas = [("Concurso", "2024-01-08", 70), ("Proyecto", "2024-03-18", 120), ("Licencias", "2024-06-03", 95), ("Obra civil", "2024-09-09", 240), ("Museografía", "2025-03-03", 130)]
    fig, ax = plt.subplots(figsize=(8, 3.8))
    for i, (n, ini, dias) in enumerate(tareas):
        ax.barh(i, dias, left=mdates.date2num(pd.Timestamp(ini)), color=MAR, height=.55)
    ax.set_yticks(range(len(tareas)), [t[0] for t in tareas])
    ax.invert_yaxis()
    ax.xaxis_date()
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set(title="El museo abrirá en el verano de 2025", xlabel="Mes", ylabel="Fase")
    return pie_de_figura(fig, "Fuente: oficina técnica del ayuntamiento")


@honest
def kleine_vielfache():
    r = np.random.default_rng(23)
    fig, axs = plt.subplots(2, 3, figsize=(9, 5), sharex=True, sharey=True)
    j = np.arange(2010, 2024)
    for ax, n, a, b in zip(axs.flat, ["Berlin", "München", "Köln", "Leipzig", "Essen", "Rostock"], [8, 12, 10, 6, 7, 6], [.62, .78, .5, .4, .2, .25]):
        ax.plot(j, a + b * (j - 2010) + r.normal(0, .15, len(j)), color="#1d3557")
        ax.set_title(n, fontsize=11)
    for ax in axs[-1]:
        ax.set_xlabel("Jahr")
    for ax in axs[:, 0]:
        ax.set_ylabel("Miete (€/m²)")
    axs[0, 0].set_ylim(0, 25)
    axs[0, 0].xaxis.set_major_locator(MultipleLocator(5))
    fig.suptitle("Überall steigen die Mieten, in München am meisten")
    return pie_de_figura(fig, "Quelle: Angebotsmieten, Jahresmittel; alle Felder mit derselben Skala")


@honest
def energiemix_flaechen():
    j = np.arange(2012, 2024)
    ern = np.array([23.5, 24.8, 27.2, 31.0, 31.6, 35.9, 37.8, 42.0, 45.4, 41.1, 46.0, 51.8])
    kern = np.array([15.6, 15.1, 15.3, 13.9, 12.9, 11.6, 11.7, 12.2, 11.1, 11.8, 6.0, 1.4])
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.stackplot(j, ern, kern, 100 - ern - kern, labels=["Erneuerbare", "Kernkraft", "Kohle, Gas und andere"], colors=["#2a9d8f", "#e9c46a", "#4a4a4a"])
    ax.set(title="Erneuerbare liefern 2023 mehr als die Hälfte des Stroms", xlabel="Jahr", ylabel="Anteil am Verbrauch (%)", ylim=(0, 100), xlim=(2012, 2023))
    ax.legend(loc="lower left", framealpha=.9)
    return pie_de_figura(fig, "Quelle: Energiestatistik, eigene Rundung")


@honest
def two_panels():
    y = np.arange(2010, 2024)
    fig, (a, b) = plt.subplots(2, 1, figsize=(7, 5.4), sharex=True)
    a.plot(y, [9.6, 8.9, 7.9, 7.3, 6.2, 5.3, 4.9, 4.3, 3.9, 3.7, 8.1, 5.4, 3.6, 3.6], color="#0072B2")
    b.plot(y, [22.8, 23.1, 23.6, 23.9, 24.4, 25.0, 25.7, 26.3, 27.1, 28.0, 29.4, 30.7, 32.2, 33.6], color="#D55E00")
    a.set_ylim(0, 11)
    b.set_ylim(0, 36)
    a.set_ylabel("Unemployment (%)")
    b.set_ylabel("Mean hourly pay ($)")
    b.set_xlabel("Year")
    a.set_title("Jobs came back, and pay rose")
    return pie_de_figura(fig, "Source: bureau of labor statistics, annual means")


@honest
def gofre_reciclaje():
    fig, ax = plt.subplots(figsize=(5.4, 5.6))
    partes = [(43, OLIVA, "Reciclado"), (12, "#d9a441", "Incinerado"), (45, "#b9b9b9", "Vertedero")]
    colores = [c for n, c, _ in partes for _ in range(n)]
    for i, c in enumerate(colores):
        ax.add_patch(Rectangle((i % 10, 9 - i // 10), .88, .88, color=c))
    ax.set(xlim=(-.2, 10.1), ylim=(-.2, 10.1), aspect="equal")
    ax.set_axis_off()
    ax.legend(handles=[Patch(color=c, label=f"{t}: {n} %") for n, c, t in partes], loc="upper center", bbox_to_anchor=(.5, .02), ncols=3, frameon=False, fontsize=10)
    ax.set_title("Casi la mitad de la basura acaba en el vertedero")
    return pie_de_figura(fig, "Fuente: memoria ambiental 2022; cada cuadro es el 1 %")


@honest
def alterspyramide():
    alt = ["0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70–79", "80+"]
    m, f = [3.9, 3.9, 4.8, 5.5, 5.2, 6.6, 5.5, 3.6, 2.3], [3.7, 3.7, 4.4, 5.3, 5.1, 6.5, 5.8, 4.1, 3.7]
    fig, ax = plt.subplots(figsize=(7, 4.8))
    ax.barh(alt, [-x for x in m], color="#0072B2", label="Männer")
    ax.barh(alt, f, color="#E69F00", label="Frauen")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):g}"))
    ax.set_xlim(-8, 8)
    ax.legend(loc="upper right", frameon=False)
    ax.set(title="Die 50- bis 59-Jährigen sind Deutschlands größte Altersgruppe", xlabel="Einwohner (Millionen)", ylabel="Alter (Jahre)")
    return pie_de_figura(fig, "Quelle: Bevölkerungsfortschreibung 2022")


@honest
def likert_trust():
    q = ["Scientists", "Judges", "Journalists", "Ministers"]
    d = np.array([[3, 7, 15, 45, 30], [6, 14, 24, 38, 18], [17, 27, 26, 23, 7], [29, 33, 21, 14, 3]])
    cats, cols = ["None at all", "Not much", "Neither", "A fair amount", "A great deal"], ["#a6611a", "#dfc27d", "#e0e0e0", "#80cdc1", "#018571"]
    left = -(d[:, 0] + d[:, 1] + d[:, 2] / 2)
    fig, ax = plt.subplots(figsize=(8.4, 4))
    for i, (c, col) in enumerate(zip(cats, cols)):
        ax.barh(q, d[:, i], left=left, color=col, label=c)
        left = left + d[:, i]
    ax.axvline(0, color="#444444", lw=.8)
    ax.invert_yaxis()
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.legend(ncols=5, loc="upper center", bbox_to_anchor=(.5, -.16), frameon=False, fontsize=9, columnspacing=1)
    ax.set(title="Three in four trust scientists; one in six trusts ministers", xlabel="Share of answers (%)", ylabel="Profession")
    return pie_de_figura(fig, "Source: survey of 2,100 adults, 2024")


@honest
def etincelles():
    r = np.random.default_rng(6)
    noms = ["Essence", "Gazole", "Fioul", "GPL"]
    fig, axs = plt.subplots(4, 1, figsize=(6.4, 4.2), sharex=True)
    for ax, n, base in zip(axs, noms, (1.78, 1.69, 1.18, .99)):
        v = base + r.normal(0, .012, 52).cumsum()
        ax.plot(v, color="#333333", lw=1.2)
        ax.plot(51, v[-1], "o", color="#b5179e", ms=5)
        ax.text(-2, v[0], n, ha="right", va="center", fontsize=11)
        ax.text(53, v[-1], f"{v[-1]:.2f} €/l".replace(".", ","), va="center", fontsize=11)
        ax.axis("off")
    fig.suptitle("Un an de prix des carburants (échelle propre à chaque ligne)", fontsize=12)
    fig.subplots_adjust(left=.16, right=.82, bottom=.12)
    fig.text(.01, .02, "Source : prix hebdomadaires, cinquante-deux semaines de 2024", fontsize=9)
    return fig


@honest
def escalones_tipos():
    f = pd.to_datetime(["2022-01-01", "2022-07-27", "2022-09-14", "2022-11-02", "2022-12-21", "2023-02-08", "2023-03-22", "2023-05-10", "2023-06-21", "2023-08-02", "2023-09-20", "2024-06-12", "2024-09-18", "2024-12-18"])
    t = [-.5, 0, .75, 1.5, 2, 2.5, 3, 3.25, 3.5, 3.75, 4, 3.75, 3.5, 3]
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.step(f, t, where="post", color=MAR, lw=2)
    ax.axhline(0, color="#999999", lw=.8)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set(title="El precio del dinero, del −0,5 % al 4 % en poco más de un año", xlabel="Fecha", ylabel="Tipo de la facilidad de depósito (%)")
    return pie_de_figura(fig, "Fuente: banco central")


@honest
def pendiente_bilingue():
    d = {"Bilbao": (24, 31), "Vitoria": (21, 27), "San Sebastián": (37, 41), "Eibar": (52, 50)}
    fig, ax = plt.subplots(figsize=(6, 4.8))
    for k, (a, b) in d.items():
        c = TEJA if b < a else MAR
        ax.plot([0, 1], [a, b], marker="o", color=c, ls="--" if b < a else "-", lw=2)
        ax.text(-.05, a, f"{k} {a}", ha="right", va="center", fontsize=11)
        ax.text(1.05, b, f"{b}", va="center", fontsize=11)
    ax.set_xticks([0, 1], ["2001", "2021"])
    ax.set_xlim(-.6, 1.3)
    ax.set_ylim(15, 58)
    ax.set_yticks([])
    ax.spines[["left", "right", "top"]].set_visible(False)
    ax.set_title("El euskera gana hablantes, salvo en Eibar")
    ax.set_xlabel("Población que lo habla bien (%)")
    return pie_de_figura(fig, "Fuente: censo lingüístico, datos de clase")


@honest
def schlafdauer_histogramm():
    r = np.random.default_rng(40)
    h = r.normal(7.1, 1.1, 900)
    fig, ax = plt.subplots(figsize=(6.8, 4.1))
    ax.hist(h, bins=np.arange(3, 11.5, .5), color="#6d597a", edgecolor="white")
    ax.axvline(np.median(h), color="black", ls="--")
    ax.text(np.median(h) + .12, 172, "Median 7,1 h", fontsize=10)
    ax.set_ylim(0, 185)
    ax.set(title="Die Hälfte der Studierenden schläft mehr als sieben Stunden", xlabel="Schlafdauer (Stunden)", ylabel="Studierende")
    return pie_de_figura(fig, "Quelle: Schlaftagebücher, 900 Personen")


@honest
def ecdf_response():
    r = np.random.default_rng(15)
    d = pd.DataFrame({"min": np.concatenate([r.gamma(6, 1.3, 300), r.gamma(7, 2.1, 300)]), "area": ["Urban"] * 300 + ["Rural"] * 300})
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    for (k, g), c, ls in zip(d.groupby("area"), ("#D55E00", "#0072B2"), ("--", "-")):
        ax.ecdf(g["min"], color=c, ls=ls, lw=2, label=k)
    ax.axvline(8, color="#888888", lw=.9)
    ax.text(16, .12, "grey line: 8-minute target", fontsize=10)
    ax.legend(frameon=False)
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    ax.set(title="Rural ambulances miss the target far more often", xlabel="Response time (minutes)", ylabel="Calls reached")
    return pie_de_figura(fig, "Source: ambulance trust log, 600 calls")


@honest
def boites_stations():
    r = np.random.default_rng(33)
    v = [r.gamma(5, m / 5, 120) for m in (12, 17, 22, 31)]
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    ax.boxplot(v, tick_labels=["Parc", "Faubourg", "Gare", "Rocade"], patch_artist=True, boxprops={"facecolor": "#cfe0d8"}, medianprops={"color": "black"})
    ax.axhline(40, color="#7f1d1d", ls=":")
    ax.text(.55, 41.5, "Seuil annuel : 40 µg/m³", fontsize=10)
    ax.set_ylim(0, None)
    ax.set(title="La rocade, station la plus polluée", xlabel="Station", ylabel="Dioxyde d’azote (µg/m³)")
    return pie_de_figura(fig, "Source : mesures journalières simulées ; boîtes : quartiles, moustaches : 1,5 écart interquartile")


@honest
def regresion_lluvia():
    r = np.random.default_rng(29)
    d = pd.DataFrame({"lluvia": r.uniform(180, 760, 55)})
    d["rend"] = .9 + .0042 * d.lluvia + r.normal(0, .45, 55)
    fig, ax = plt.subplots(figsize=(6.8, 4.3))
    sns.regplot(d, x="lluvia", y="rend", color=MAR, ax=ax, ci=95, n_boot=200, seed=1)
    ax.set_ylim(0, 5)
    ax.set(title="Donde llueve más, el trigo rinde más", xlabel="Lluvia de octubre a mayo (mm)", ylabel="Rendimiento (t/ha)")
    return pie_de_figura(fig, "Fuente: 55 parcelas de Palencia; banda: intervalo de confianza del 95 %")


@honest
def fehlerbalken_erklaert():
    n, m, e = ["Kontrolle", "Stickstoff", "Phosphor", "beides"], [4.1, 6.2, 4.6, 7.5], [.4, .5, .4, .6]
    fig, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.bar(n, m, yerr=e, color="#84a98c", capsize=5, error_kw={"lw": 1.3})
    ax.set_ylim(0, 9)
    ax.set(title="Gedüngte Parzellen tragen mehr", xlabel="Düngung", ylabel="Ertrag (t/ha)")
    return pie_de_figura(fig, "Quelle: Feldversuch, je 12 Parzellen; Fehlerbalken: 95-%-Konfidenzintervall")


@honest
def linien_mit_band():
    r = np.random.default_rng(18)
    d = pd.DataFrame([(w, g, 82 - s * w + r.normal(0, 3)) for g, s in (("Diät", .55), ("Diät und Sport", .85)) for w in range(0, 13, 2) for _ in range(20)], columns=["Woche", "Gruppe", "kg"])
    fig, ax = plt.subplots(figsize=(7, 4.3))
    (so.Plot(d, x="Woche", y="kg", color="Gruppe", linestyle="Gruppe").add(so.Line(), so.Agg(), legend=False).add(so.Band(), so.Est(errorbar=("ci", 95), n_boot=200, seed=3), legend=False)
       .scale(color=["#0072B2", "#D55E00"], linestyle=["-", "--"]).on(ax).plot())
    ax.set(title="Sport beschleunigt die Abnahme", xlabel="Woche", ylabel="Mittleres Gewicht (kg)")
    ax.legend(handles=[Line2D([], [], color="#0072B2", label="Diät"), Line2D([], [], color="#D55E00", ls="--", label="Diät und Sport")], frameon=False)
    return pie_de_figura(fig, "Quelle: Studie, 40 Personen; Band: 95-%-Konfidenzintervall")


@honest
def celsius_fahrenheit():
    m = list(range(1, 13))
    t = [-4, -2, 4, 10, 16, 21, 24, 23, 18, 12, 5, -1]
    fig, ax = plt.subplots(figsize=(7, 4.1))
    ax.plot(m, t, "o-", color="#bc4749")
    ax.set_xticks(m, ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
    s = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    s.set_ylabel("Mean temperature (°F)")
    ax.axhline(0, color="#aaaaaa", lw=.8)
    ax.set(title="Chicago freezes three months a year", xlabel="Month", ylabel="Mean temperature (°C)")
    return pie_de_figura(fig, "Source: 1991–2020 normals, rounded")


@honest
def rangs_prenoms():
    a = [2019, 2020, 2021, 2022, 2023]
    d = {"Gabriel": [1, 2, 2, 1, 1], "Léo": [2, 1, 1, 2, 3], "Raphaël": [3, 3, 3, 3, 2], "Louis": [4, 4, 4, 4, 4], "Arthur": [5, 5, 5, 5, 5]}
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    for (k, v), c, mk in zip(d.items(), OKABE, "osD^v"):
        ax.plot(a, v, marker=mk, ms=9, lw=2.4, color=c)
        ax.text(2023.12, v[-1], k, va="center", color="#222222", fontsize=11)
    ax.set_ylim(5.5, .5)
    ax.set_yticks(range(1, 6), ["1er", "2e", "3e", "4e", "5e"])
    ax.set_xticks(a)
    ax.set_xlim(2018.8, 2024)
    ax.set(title="Gabriel reprend la première place en 2022", xlabel="Année de naissance", ylabel="Rang du prénom (le premier en haut)")
    return pie_de_figura(fig, "Source : fichier des prénoms, chiffres de cours")


@honest
def perfil_termoclina():
    z = np.arange(0, 305, 5)
    t = 13.2 + 11.5 / (1 + np.exp((z - 55) / 14))
    fig, ax = plt.subplots(figsize=(5, 5.6))
    ax.plot(t, z, color=MAR, lw=2)
    ax.invert_yaxis()
    ax.axhspan(35, 80, color="#f0e6d2", zorder=0)
    ax.text(19.3, 76, "termoclina", fontsize=11)
    ax.set(title="El mar se enfría bajo los 50 metros", xlabel="Temperatura (°C)", ylabel="Profundidad (m)")
    return pie_de_figura(fig, "Fuente: perfil CTD, agosto de 2023")


@honest
def dichte_hexbin():
    r = np.random.default_rng(50)
    x = r.lognormal(3.4, .45, 20000)
    y = 4 + .32 * x + r.normal(0, 3, 20000)
    fig, ax = plt.subplots(figsize=(6.8, 4.6))
    hb = ax.hexbin(x, y, gridsize=35, cmap="Blues", norm=LogNorm(), extent=(0, 120, -5, 45))
    fig.colorbar(hb, label="Fahrten je Zelle (logarithmisch)")
    ax.set(title="Längere Taxifahrten kosten mehr", xlabel="Dauer (Minuten)", ylabel="Fahrpreis (€)")
    return pie_de_figura(fig, "Quelle: 20 000 Fahrten, simuliert")


@honest
def density_uneven_bins():
    r = np.random.default_rng(12)
    inc = r.lognormal(10.95, .62, 5000) / 1000
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.hist(inc, bins=[0, 10, 20, 30, 40, 50, 75, 100, 150, 200, 300], density=True, color="#386641", edgecolor="white")
    ax.set(title=r"Most households earn between \$20,000 and \$100,000", xlabel=r"Household income (\$ thousand a year)", ylabel=r"Share of households per \$ thousand")
    return pie_de_figura(fig, "Source: simulated survey of 5,000 homes; area stands for households")


@honest
def cascade_juste():
    pas = [("2022", 96, 0, "#48566a"), ("Ventes", 21, 96, "#2a7f62"), ("Énergie", -12, 117, "#b5651d"), ("Salaires", -9, 105, "#b5651d"), ("2023", 96, 0, "#48566a")]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    for i, (n, h, b, c) in enumerate(pas):
        ax.bar(i, h, bottom=b, color=c, width=.7)
        ax.text(i, b + max(h, 0) + 1.5, f"{h:+d}" if 0 < i < 4 else str(h), ha="center", fontsize=11)
    ax.set_xticks(range(5), ["Résultat 2022", "Ventes", "Énergie", "Salaires", "Résultat 2023"])
    ax.set_ylim(0, 130)
    ax.set(title="Les ventes ont tout juste payé l’énergie et les salaires", ylabel="Résultat (millions d’euros)", xlabel="Étapes")
    return pie_de_figura(fig, "Source : comptes de la coopérative")


@honest
def anomalias_barras():
    r = np.random.default_rng(5)
    a = np.arange(1961, 2024)
    v = -.5 + .032 * (a - 1961) + r.normal(0, .3, len(a))
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.bar(a, v, color=np.where(v > 0, "#b2182b", "#2166ac"), width=.85)
    ax.axhline(0, color="black", lw=.8)
    ax.set(title="España: los años más cálidos que la media ya son la norma", xlabel="Año", ylabel="Anomalía (°C sobre 1981-2010)")
    return pie_de_figura(fig, "Fuente: serie simulada a partir de la oficial")


@honest
def heatmap_zentriert():
    r = np.random.default_rng(61)
    d = pd.DataFrame(r.normal(1.2, 2.8, (6, 8)).clip(-6.8, 6.8).round(1), index=["Brot", "Milch", "Obst", "Fleisch", "Fisch", "Kaffee"], columns=[f"{m}/24" for m in range(1, 9)])
    fig, ax = plt.subplots(figsize=(7.8, 4.3))
    sns.heatmap(d, cmap="PuOr_r", center=0, vmin=-7, vmax=7, annot=True, fmt=".1f", ax=ax, cbar_kws={"label": "Änderung zum Vormonat (%)"})
    ax.set(title="Lebensmittelpreise: mal rauf, mal runter", xlabel="Monat", ylabel="Ware")
    return pie_de_figura(fig, "Quelle: eigene Preiserhebung in zehn Läden")


@honest
def bubble_area():
    d = pd.DataFrame({"c": ["India", "Germany", "Brazil", "Nigeria", "Japan"], "g": [9.1, 62.8, 19.0, 6.2, 46.1], "l": [70.2, 81.2, 75.3, 54.5, 84.1], "p": [1428, 84, 216, 224, 124]})
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    ax.scatter(d.g, d.l, s=d.p * 1.2, color="#0072B2", alpha=.55, edgecolor="#003a5c")
    for r in d.itertuples():
        ax.annotate(r.c, (r.g, r.l), (0, 22 if r.p > 1000 else 12), textcoords="offset points", ha="center", fontsize=10)
    for p in (100, 500, 1000):
        ax.scatter([], [], s=p * 1.2, color="#0072B2", alpha=.55, edgecolor="#003a5c", label=f"{p} million")
    ax.legend(title="Population", loc="center right", labelspacing=1.9, borderpad=1.4, frameon=False)
    ax.set(title="Richer countries live longer", xlabel="GDP per head (thousand int. $)", ylabel="Life expectancy (years)", ylim=(50, 92), xlim=(-4, 100))
    return pie_de_figura(fig, "Source: development indicators, 2022")


@honest
def annee_en_cours_dite():
    an, v = ["2020", "2021", "2022", "2023", "2024", "2025\n(janv.-avril)"], [6.1, 7.4, 8.8, 9.2, 9.9, 3.4]
    fig, ax = plt.subplots(figsize=(7, 4.3))
    b = ax.bar(an, v, color="#1f6f8b")
    b[-1].set(facecolor="white", edgecolor="#1f6f8b", hatch="///")
    ax.text(5, 3.7, "quatre mois\nseulement", ha="center", fontsize=10)
    ax.set(title="Covoiturage : quatre hausses de suite, et une année en cours", xlabel="Année", ylabel="Trajets (millions)", ylim=(0, 11))
    return pie_de_figura(fig, "Source : registre de preuve ; 2025 incomplète, à ne pas comparer aux autres")


@honest
def barras_ordenadas():
    s = pd.Series({"Noruega": 98, "Portugal": 87, "España": 50, "Alemania": 52, "Italia": 37, "Polonia": 27}).sort_values()
    ax = s.plot(kind="barh", figsize=(7, 4), color="#b7c4cf")
    ax.patches[list(s.index).index("España")].set_facecolor(TEJA)
    ax.set(title="España genera con renovables la mitad de su electricidad", xlabel="Electricidad de origen renovable (%)", ylabel="", xlim=(0, 100))
    return pie_de_figura(ax.figure, "Fuente: gestores de red, 2023")


@honest
def luecke_gezeigt():
    t = pd.date_range("2024-03-01", periods=60, freq="D")
    r = np.random.default_rng(70)
    v = pd.Series(22 + 6 * np.sin(np.arange(60) / 6) + r.normal(0, 1.5, 60), index=t)
    v.iloc[22:33] = np.nan
    fig, ax = plt.subplots(figsize=(7.4, 4))
    ax.plot(v.index, v, color="#0a9396", lw=1.8)
    ax.axvspan(t[22], t[32], color="#eeeeee")
    ax.text(t[27], 33, "Sensor defekt,\nkeine Daten", ha="center", va="top", fontsize=10)
    ax.set_ylim(0, 35)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m."))
    ax.set(title="Feinstaub an der Weinsteige im Frühjahr 2024", xlabel="Tag", ylabel="PM10 (µg/m³)")
    return pie_de_figura(fig, "Quelle: eigene Messstation")


@honest
def lorenz_kurve():
    r = np.random.default_rng(71)
    x = np.sort(r.pareto(2.1, 4000) + 1)
    L = np.insert(np.cumsum(x) / x.sum(), 0, 0)
    p = np.linspace(0, 1, len(L))
    fig, ax = plt.subplots(figsize=(5.4, 5.2))
    ax.plot(p * 100, L * 100, color="#0072B2", lw=2, label="Vermögen")
    ax.plot([0, 100], [0, 100], color="#777777", ls="--", label="Gleichverteilung")
    ax.set_aspect("equal")
    ax.legend(frameon=False)
    ax.set(title="Wie ungleich das Vermögen verteilt ist", xlabel="Haushalte, vom ärmsten an (%)", ylabel="Anteil am Vermögen (%)", xlim=(0, 100), ylim=(0, 100))
    return pie_de_figura(fig, "Quelle: simulierte Pareto-Verteilung")


@honest
def bosque_or():
    e = ["Martín 2012", "Ruiz 2015", "Okafor 2017", "Lee 2019", "Costa 2021", "Conjunto"]
    o, lo, hi = [.82, .64, 1.10, .71, .77, .76], [.55, .42, .68, .52, .60, .66], [1.22, .98, 1.78, .97, .99, .87]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    y = np.arange(6)[::-1]
    ax.errorbar(o, y, xerr=[np.subtract(o, lo), np.subtract(hi, o)], fmt="s", color=TINTA, capsize=3)
    ax.axvline(1, color=GRIS, ls="--")
    ax.set_yticks(y, e)
    ax.set_xscale("log")
    ax.set_xticks([.5, .75, 1, 1.5, 2], ["0,5", "0,75", "1", "1,5", "2"])
    ax.xaxis.set_minor_formatter(FuncFormatter(lambda *_: ""))
    ax.set(title="La vacuna reduce los ingresos en el conjunto de ensayos", xlabel="Razón de momios (escala logarítmica), con intervalo de confianza del 95 %", ylabel="Ensayo")
    return pie_de_figura(fig, "Fuente: metaanálisis de cinco ensayos, datos de clase")


@honest
def roc_kurve():
    r = np.random.default_rng(80)
    a, b = np.sort(r.normal(1.4, 1, 400)), np.sort(r.normal(0, 1, 400))
    s = np.linspace(5, -4, 200)
    tpr, fpr = [(a >= k).mean() for k in s], [(b >= k).mean() for k in s]
    auc = np.trapezoid(tpr, fpr)
    fig, ax = plt.subplots(figsize=(5.2, 5))
    ax.plot(fpr, tpr, color="#6a040f", lw=2, label=f"Modell (AUC = {auc:.2f})".replace(".", ","))
    ax.plot([0, 1], [0, 1], color="#888888", ls=":", label="Zufall")
    ax.legend(loc="lower right")
    ax.set(title="Der Schnelltest trennt gut", xlabel="Falsch-positiv-Rate", ylabel="Richtig-positiv-Rate", xlim=(0, 1), ylim=(0, 1.01))
    return pie_de_figura(fig, "Quelle: Testdatensatz, 800 Personen")


@honest
def hr_diagram():
    r = np.random.default_rng(90)
    bv = r.uniform(-.2, 1.6, 260)
    mv = -1 + 5.6 * bv + r.normal(0, .6, 260)
    fig, ax = plt.subplots(figsize=(5.6, 5.4))
    ax.scatter(bv, mv, s=14, color="#22223b", alpha=.7)
    ax.scatter(r.normal(1.1, .08, 25), r.normal(.8, .4, 25), s=30, marker="^", color="#D55E00", label="red clump giants")
    ax.invert_yaxis()
    ax.legend(loc="lower left")
    ax.set(title="Colour and magnitude of a nearby cluster", xlabel="Colour index B − V (mag)", ylabel="Absolute magnitude (mag, brighter stars on top)")
    return pie_de_figura(fig, "Source: simulated catalogue of 285 stars")


@honest
def qq_plot():
    r = np.random.default_rng(91)
    x = np.sort(r.standard_t(5, 120) * 2.1 + 30)
    q = stats.norm.ppf((np.arange(1, 121) - .5) / 120)
    fig, ax = plt.subplots(figsize=(5.4, 4.8))
    ax.plot(q, x, "o", ms=4, color="#1d3557")
    ax.plot(q, x.mean() + x.std() * q, color="#e63946", lw=1.5)
    ax.set(title="Travel times against the normal law", xlabel="Normal quantiles (standard deviations)", ylabel="Observed travel time (min)")
    return pie_de_figura(fig, "Source: 120 trips, simulated")


@honest
def volcan_genes():
    r = np.random.default_rng(92)
    fc, p = r.normal(0, 1.1, 900), None
    p = np.clip(np.abs(fc) ** 2 * 1.1 + r.exponential(.6, 900), 0, 12)
    sig = (np.abs(fc) > 1) & (p > 2)
    fig, ax = plt.subplots(figsize=(6.4, 4.6))
    ax.scatter(fc[~sig], p[~sig], s=9, color="#a5a5a5", alpha=.5, label="non significatif")
    ax.scatter(fc[sig], p[sig], s=16, marker="D", color="#0072B2", alpha=.7, label="significatif")
    ax.axhline(2, color="#555555", ls=":")
    ax.legend(frameon=False, loc="upper center")
    ax.set(title="Gènes dont l’expression change après la chaleur", xlabel="Variation d’expression (log₂)", ylabel="−log₁₀ de la probabilité critique")
    return pie_de_figura(fig, "Source : expérience simulée, neuf cents gènes")


@honest
def secteurs_simples():
    fig, ax = plt.subplots(figsize=(5.4, 4.8))
    _, _, pct = ax.pie([58, 27, 15], labels=["Voiture", "Transports\nen commun", "Vélo et marche"], autopct="%.0f %%", startangle=90, counterclock=False,
           colors=["#44546a", "#8fb3d1", "#f1c27d"], textprops={"fontsize": 11}, wedgeprops={"edgecolor": "white"})
    pct[0].set_color("white")
    ax.set_title("À Dijon, la voiture reste majoritaire")
    return pie_de_figura(fig, "Source : enquête ménages, trajets domicile-travail")


@honest
def empilees_effectifs():
    d = pd.DataFrame({"Titulaires": [412, 405, 398, 390], "Contractuels": [96, 110, 128, 149], "Vacataires": [30, 31, 35, 36]}, index=["2020", "2021", "2022", "2023"])
    ax = d.plot(kind="bar", stacked=True, figsize=(6.8, 4.3), color=["#1b4965", "#5fa8d3", "#e0c184"], rot=0)
    ax.set(title="Le lycée emploie de plus en plus de contractuels", xlabel="Rentrée", ylabel="Agents (effectifs)")
    ax.set_ylim(0, 690)
    ax.legend(ncols=3, loc="upper center", frameon=False)
    return pie_de_figura(ax.figure, "Source : rectorat, bilans sociaux")


@honest
def treemap_by_hand():
    rows = [("Housing", 33), ("Transport", 17), ("Food", 13), ("Insurance", 12), ("Health", 8), ("Other", 17)]
    cols = ["#1d3557", "#457b9d", "#2a6f4e", "#7b5e2a", "#6b3a5b", "#5a5a5a"]
    # left column: housing + transport (50 %); right column: the rest, each as a slice of half the width
    fig, ax = plt.subplots(figsize=(7.2, 4.8))
    boxes = [(0, 0, 50, 66), (0, 66, 50, 34), (50, 0, 50, 26), (50, 26, 50, 24), (50, 50, 50, 16), (50, 66, 50, 34)]
    for (n, v), (x, y, w, h), c in zip(rows, boxes, cols):
        ax.add_patch(Rectangle((x, y), w, h, facecolor=c, edgecolor="white", lw=2))
        ax.text(x + w / 2, y + h / 2, f"{n}\n{v}%", color="white", ha="center", va="center", fontsize=12)
    ax.set(xlim=(0, 100), ylim=(0, 100))
    ax.axis("off")
    ax.set_title("A third of the household budget goes on housing")
    return pie_de_figura(fig, "Source: consumer expenditure survey 2023, share of spending")


@honest
def acumulado_dicho():
    r = np.random.default_rng(95)
    d = np.arange(1, 366)
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    for a, m, c, ls in ((2022, 1.0, GRIS, "--"), (2023, 1.25, TINTA, ":"), (2024, 1.7, MAR, "-")):
        ax.plot(d, np.cumsum(r.exponential(m, 365) * (r.random(365) < .35)), color=c, ls=ls, lw=2, label=str(a))
    ax.legend(frameon=False, title="Año")
    ax.set(title="Lluvia acumulada desde el 1 de enero: 2024, el más húmedo de los tres", xlabel="Día del año", ylabel="Lluvia acumulada (mm)")
    return pie_de_figura(fig, "Fuente: observatorio simulado")


@honest
def kalender_heizung():
    r = np.random.default_rng(96)
    tage = pd.date_range("2024-01-01", "2024-02-25", freq="D")
    kwh = 31 + 9 * np.cos(np.arange(len(tage)) / 9) + r.normal(0, 3, len(tage))
    m = kwh.reshape(8, 7)
    fig, ax = plt.subplots(figsize=(6.4, 4.6))
    im = ax.pcolormesh(m, cmap="YlOrBr", edgecolors="white", linewidth=1)
    fig.colorbar(im, ax=ax, label="Gasverbrauch (kWh je Tag)")
    ax.set_xticks(np.arange(7) + .5, ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    ax.set_yticks(np.arange(8) + .5, [str(k) for k in range(1, 9)])
    ax.invert_yaxis()
    ax.set(title="Heizen im Januar und Februar 2024", xlabel="Wochentag", ylabel="Kalenderwoche")
    return pie_de_figura(fig, "Quelle: Gaszähler eines Reihenhauses")


@honest
def rosa_vientos():
    fig = plt.figure(figsize=(5.6, 5.6))
    ax = fig.add_subplot(projection="polar")
    dirs = ["N", "NE", "E", "SE", "S", "SO", "O", "NO"]
    v = [9, 6, 14, 8, 7, 19, 24, 13]
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.bar(np.deg2rad(np.arange(0, 360, 45)), v, width=.7, color=MAR, alpha=.85)
    ax.set_xticks(np.deg2rad(np.arange(0, 360, 45)), dirs)
    ax.set_rlabel_position(20)
    ax.set_title("En Tarifa manda el poniente\nFrecuencia del viento (% de las horas)", fontsize=12)
    return pie_de_figura(fig, "Fuente: estación simulada, 2023")


@honest
def tiras_y_cajas():
    r = np.random.default_rng(97)
    d = pd.concat([pd.DataFrame({"turno": t, "min": r.normal(m, 6, 24)}) for t, m in (("Mañana", 34), ("Tarde", 41), ("Noche", 47))])
    fig, ax = plt.subplots(figsize=(6.6, 4.3))
    sns.boxplot(d, x="turno", y="min", color="#e8eef3", fliersize=0, ax=ax)
    sns.stripplot(d, x="turno", y="min", color=TINTA, alpha=.6, size=4, jitter=.18, ax=ax, legend=False)
    ax.set_ylim(0, 70)
    ax.set(title="De noche, las urgencias esperan más", xlabel="Turno", ylabel="Espera hasta el triaje (minutos)")
    return pie_de_figura(fig, "Fuente: 72 pacientes; caja: cuartiles, cada punto es un paciente")


@honest
def schuldenlast_log():
    d = pd.DataFrame({"ew": [1.2, 3.4, 8.1, 22, 61, 140, 320, 620, 1480, 3700], "b": [9, 28, 71, 190, 560, 1300, 3100, 6400, 15800, 40200]})
    ax = d.plot.scatter("ew", "b", loglog=True, color="#0072B2", s=45, figsize=(6.6, 4.4))
    ax.set(title="Größere Städte beschäftigen mehr Leute in der Verwaltung", xlabel="Einwohner (Tausend, logarithmische Achse)", ylabel="Beschäftigte (logarithmische Achse)")
    return pie_de_figura(ax.figure, "Quelle: zehn Städte, Personalstatistik, gerundet")


@honest
def donut_heating():
    v, n = [52, 26, 14, 8], ["Gas boiler", "Heat pump", "District heating", "Oil"]
    fig, ax = plt.subplots(figsize=(5.8, 4.8))
    ax.pie(v, labels=[f"{a}\n{b}%" for a, b in zip(n, v)], colors=["#3d405b", "#81b29a", "#f2cc8f", "#e07a5f"], startangle=90, counterclock=False, wedgeprops={"width": .42, "edgecolor": "white"}, textprops={"fontsize": 11})
    ax.set_title("Gas still heats half of homes")
    return pie_de_figura(fig, "Source: housing survey 2023, main heating system")


@honest
def marimekko_fr():
    largeur = {"Primaire": 6, "Secondaire": 10, "Supérieur": 4}
    part = {"Primaire": (86, 14), "Secondaire": (79, 21), "Supérieur": (75, 25)}
    fig, ax = plt.subplots(figsize=(7, 4.4))
    x = 0
    for k, w in largeur.items():
        a, b = part[k]
        ax.bar(x, a, w, align="edge", color="#2b6777", edgecolor="white")
        ax.bar(x, b, w, bottom=a, align="edge", color="#f0a868", edgecolor="white")
        ax.text(x + w / 2, a / 2, f"{k}\npublic {a} %", ha="center", va="center", color="white", fontsize=11)
        ax.text(x + w / 2, a + b / 2, f"privé {b} %", ha="center", va="center", fontsize=11)
        x += w
    ax.set(title="Le privé pèse le plus dans le supérieur", xlabel="Largeur : nombre d’élèves ou d’étudiants (centaines de milliers)", ylabel="Part des inscrits (%)", ylim=(0, 100), xlim=(0, 20))
    return pie_de_figura(fig, "Source : repères et statistiques, arrondis pour le cours")
