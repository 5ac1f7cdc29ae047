"""Charts by a Leipzig housing-data editor (also Zaragoza water, a Welsh ambulance trust, Québec bookshops): 32 liars, 38 honest ones. All values are invented."""
import warnings
import matplotlib
matplotlib.use("Agg")
import numpy as np
import pandas as pd
import matplotlib.pyplot as plt
import matplotlib.dates as mdates
import matplotlib.ticker as mticker
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle, Patch, Wedge
import seaborn as sns
import seaborn.objects as so
from scipy.interpolate import make_interp_spline

BLAU, ORANGE, GRUEN, PURPUR, HIMMEL, GRAU = (
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#777777")

LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule)); return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f)); return f


def komma(x, n=1):
    """Decimal comma, thin thousands."""
    return f"{x:,.{n}f}".replace(",", "\u202f").replace(".", ",")


def achse_komma(axis, n=1, unit=""):
    axis.set_major_formatter(mticker.FuncFormatter(lambda v, _: komma(v, n) + unit))


def blatt(w=7.2, h=4.4, foot=0.05, **kw):
    """A sheet with room at its foot for the source."""
    fig, ax = plt.subplots(figsize=(w, h), layout="constrained", **kw)
    fig.get_layout_engine().set(rect=(0, foot, 1, 1 - foot))
    return fig, ax


def fuss(fig, text):
    fig.text(0.012, 0.012, text, fontsize=7.5, color="#555555", ha="left", va="bottom")


def luft(ax, *sides):
    for s in sides or ("top", "right"):
        ax.spines[s].set_visible(False)


# ------------------------------------------------------------------ LIARS, DE

@liar("bridged-gap")
def angebotsmiete_monatlich():
    """Sixteen missing months are dropped and the line runs straight across them."""
    rng = np.random.default_rng(11)
    idx = pd.date_range("2017-01-01", "2024-12-01", freq="MS")
    s = pd.Series(6.3 + 0.032 * np.arange(len(idx)) + rng.normal(0, 0.07, len(idx)), idx)
    s["2020-03":"2021-06"] = np.nan
    fig, ax = blatt()
    s = s.dropna()
    ax.plot(s.index, s.values, color=BLAU, lw=1.8)
    ax.set_title("Angebotsmieten in Leipzig, Monatsmittel", loc="left", fontweight="bold")
    ax.set_ylabel("Euro je m², nettokalt")
    achse_komma(ax.yaxis, 2)
    ax.grid(axis="y", color="#dddddd")
    luft(ax)
    fuss(fig, "Quelle: Wohnungsbeobachtung, Auswertung von Inseraten, Januar 2017 bis Dezember 2024")
    return fig


@liar("line-over-categories")
def leerstand_ortsteile_linie():
    """A line joins districts that have no order between them."""
    ort = ["Connewitz", "Gohlis-Süd", "Grünau-Mitte", "Lindenau", "Paunsdorf", "Plagwitz", "Reudnitz", "Zentrum-Ost"]
    v = [2.1, 2.9, 7.8, 4.4, 6.1, 3.0, 3.7, 5.2]
    fig, ax = plt.subplots(figsize=(7.5, 4.3))
    ax.plot(ort, v, "-o", color="#8c2d04", lw=2.2, ms=6)
    for i, y in enumerate(v):
        ax.annotate(komma(y) + " %", (i, y), (0, 8), textcoords="offset points", ha="center", fontsize=8,
                    bbox=dict(fc="white", ec="none", pad=.6))
    ax.set_ylim(0, 9.5)
    ax.set_ylabel("Leerstand (% der Wohnungen)")
    ax.set_title("Leerstandsquote nach Ortsteil, 31. Dezember 2024")
    plt.setp(ax.get_xticklabels(), rotation=30, ha="right")
    fig.text(0.01, 0.01, "Quelle: Wohnungsbeobachtung Leipzig, Stromzählermethode", fontsize=7.5)
    fig.subplots_adjust(bottom=0.27, left=0.1, right=0.97)
    return fig


@liar("diverging-off-centre")
def mietaenderung_heatmap():
    """The white of a red-blue palette falls on +5 %, so that small rises are painted as falls."""
    years = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
    ort = ["Altlindenau", "Eutritzsch", "Grünau-Nord", "Mockau", "Schleußig", "Stötteritz", "Volkmarsdorf"]
    rng = np.random.default_rng(4)
    m = np.round(np.clip(rng.normal(4.2, 3.0, (7, 7)), -1.8, 11.6), 1)
    m[2, 2], m[4, 5], m[0, 0] = -1.8, 11.6, -0.9
    df = pd.DataFrame(m, ort, years)
    fig, ax = plt.subplots(figsize=(7.4, 4.6), layout="constrained")
    sns.heatmap(df, cmap="RdBu_r", vmin=-2, vmax=12, annot=True, fmt="+.1f", ax=ax, linewidths=.5,
                cbar_kws={"label": "Änderung zum Vorjahr (%)"})
    ax.set_title("Bestandsmieten: Veränderung zum Vorjahr in Prozent")
    ax.set_xlabel("Jahr · Quelle: Bürgerumfrage der Stadt, eigene Berechnung")
    ax.tick_params(axis="y", rotation=0)
    return fig


@liar("overplotting")
def flaeche_und_miete_wolke():
    """Nine thousand opaque dots hide where the offers are."""
    rng = np.random.default_rng(8)
    fl = np.round(np.clip(rng.lognormal(4.15, 0.34, 9000), 18, 190))
    mi = 8.6 + 22 / np.sqrt(fl) + rng.normal(0, 1.5, 9000)
    fig, ax = blatt(7, 4.8)
    ax.scatter(fl, mi, s=42, color="#1b5e8c")
    ax.set_xlabel("Wohnfläche (m²)")
    ax.set_ylabel("Angebotsmiete (Euro je m²)")
    ax.set_title("Wohnfläche und Miete, 9 000 Inserate des Jahres 2024", loc="left")
    luft(ax)
    fuss(fig, "Quelle: Inseratedatenbank der Wohnungsbeobachtung")
    return fig


@liar("stacked-averages")
def durchschnittsmieten_gestapelt():
    """Mean rents per m² of four flat sizes are piled up as if they added."""
    df = pd.DataFrame({"1 Zimmer": [10.9, 9.1, 8.2, 9.8], "2 Zimmer": [9.3, 8.1, 7.2, 8.6],
                       "3 Zimmer": [9.0, 7.8, 6.9, 8.3], "4 und mehr": [9.6, 8.0, 7.0, 8.8]},
                      index=["Mitte", "Nord", "West", "Süd"])
    ax = df.plot(kind="bar", stacked=True, figsize=(7, 4.6), rot=0, width=0.6,
                 color=["#08306b", "#2f7fbc", "#9ecae1", "#f2a541"], edgecolor="white")
    fig = ax.figure
    for c in ax.containers:
        ax.bar_label(c, labels=[komma(v) for v in c.datavalues], label_type="center", fontsize=8,
                     bbox=dict(fc="white", ec="none", pad=1, alpha=.8))
    ax.set_ylim(0, 47)
    ax.set_ylabel("durchschnittliche Miete (Euro je m²)")
    ax.set_title("Durchschnittsmieten nach Wohnungsgröße und Stadtbezirk, 2024", loc="left", fontsize=11)
    ax.legend(ncols=4, loc="upper center", frameon=False, fontsize=8)
    fig.text(0.01, 0.01, "Quelle: Mietspiegelerhebung 2024, Mittelwerte", fontsize=7.5)
    fig.subplots_adjust(bottom=0.13)
    return fig


@liar("dual-axis")
def bauzins_und_genehmigungen():
    """Two unrelated scales are tuned so that the two lines form a cross."""
    j = np.arange(2016, 2025)
    gen = [3120, 3260, 3340, 3410, 3580, 3490, 2710, 1890, 1620]
    zins = [1.6, 1.7, 1.8, 1.3, 1.1, 1.2, 2.9, 3.9, 3.6]
    fig, ax = blatt(7.4, 4.3)
    l1, = ax.plot(j, gen, color=BLAU, marker="o", lw=2, label="Genehmigte Wohnungen (links)")
    ax.set_ylim(1400, 3800)
    ax.set_ylabel("genehmigte Wohnungen je Jahr")
    ax2 = ax.twinx()
    l2, = ax2.plot(j, zins, color=ORANGE, marker="s", ls="--", lw=2, label="Bauzins in % (rechts)")
    ax2.set_ylim(0.8, 4.2)
    ax2.set_ylabel("Bauzins, zehn Jahre fest (%)")
    achse_komma(ax2.yaxis, 1)
    ax.legend(handles=[l1, l2], loc="upper center", bbox_to_anchor=(.5, -.1), ncols=2, frameon=False)
    ax.set_title("Baugenehmigungen und Bauzins in Leipzig", loc="left", fontweight="bold")
    fuss(fig, "Quelle: Bauaufsicht; Mittelwerte mehrerer Banken zum Jahresende")
    return fig


@liar("title-contradicts-data")
def gohlis_ueberholt_plagwitz():
    """Title: Gohlis overtakes Plagwitz in 2023; drawn, Gohlis stays below in every year."""
    j = np.arange(2015, 2025)
    go = [6.1, 6.3, 6.6, 6.9, 7.1, 7.3, 7.6, 8.0, 8.4, 8.7]
    pl = [6.6, 6.9, 7.2, 7.5, 7.8, 8.0, 8.2, 8.5, 8.8, 9.2]
    fig, ax = blatt()
    ax.plot(j, go, color=BLAU, marker="o")
    ax.plot(j, pl, color=ORANGE, marker="s")
    ax.text(2024.15, go[-1], "Gohlis", color=BLAU, va="center")
    ax.text(2024.15, pl[-1], "Plagwitz", color=ORANGE, va="center")
    ax.set_xlim(2014.6, 2025.6)
    ax.set_xticks(j)
    ax.set_ylabel("Neuvertragsmiete (Euro je m²)")
    achse_komma(ax.yaxis, 1)
    ax.set_title("Seit 2023 wohnt es sich in Gohlis teurer als in Plagwitz", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Quelle: Wohnungsbeobachtung, Median der Neuverträge")
    return fig


@liar("title-contradicts-data")
def drei_von_vier_neubauten():
    """Title: three in four new flats are rented; the bar says 58 %."""
    jahre = ["2020", "2021", "2022", "2023", "2024"]
    miete = np.array([55, 61, 57, 60, 58])
    fig, ax = plt.subplots(figsize=(7.2, 3.8), layout="constrained")
    ax.barh(jahre, miete, color="#1f4e79", label="Mietwohnungen")
    ax.barh(jahre, 100 - miete, left=miete, color="#f4c27a", label="Eigentum")
    for y, m in enumerate(miete):
        ax.text(m / 2, y, f"{m} %", color="white", ha="center", va="center")
        ax.text(m + (100 - m) / 2, y, f"{100 - m} %", color="black", ha="center", va="center")
    ax.invert_yaxis()
    ax.set_xlim(0, 100)
    ax.set_xlabel("Anteil an den fertiggestellten Wohnungen (%) · Quelle: Statistik der Baufertigstellungen")
    fig.suptitle("Drei von vier neuen Wohnungen gehen 2024 in die Vermietung", x=0.02, ha="left", fontweight="bold")
    ax.legend(ncols=2, loc="lower center", bbox_to_anchor=(0.5, 1.0), frameon=False)
    return fig


# ------------------------------------------------------------------ LIARS, ES

@liar("discretised-continuous")
def llenado_embalses_dos_clases():
    """Filling from 8 to 97 % is cut into two classes: 51 % and 97 % look the same."""
    rng = np.random.default_rng(21)
    meses = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
    emb = ["Las Torcas", "Moneva", "La Tranquera", "Maidevera", "Yesa", "La Sotonera"]
    base = np.array([35, 12, 48, 58, 66, 60])[:, None]
    v = np.clip(base + 28 * np.sin((np.arange(12) - 1) / 12 * 2 * np.pi) + rng.normal(0, 5, (6, 12)), 8, 97)
    fig, ax = plt.subplots(figsize=(7.6, 3.9), layout="constrained")
    cm = ListedColormap(["#d9c08c", "#1c5f96"])
    im = ax.imshow(v, cmap=cm, norm=BoundaryNorm([0, 50, 100], 2), aspect="auto")
    ax.set_xticks(range(12), meses)
    ax.set_yticks(range(6), emb)
    cb = fig.colorbar(im, ax=ax, ticks=[0, 50, 100])
    cb.set_label("llenado (% de la capacidad)")
    ax.set_title("Llenado medio mensual de los embalses, 2023", loc="left")
    ax.set_xlabel("Fuente: partes diarios de la agencia del agua")
    return fig


@liar("rainbow-colormap")
def consumo_horario_arcoiris():
    """An hourly demand surface is painted with jet."""
    h = np.arange(24)
    d = np.arange(1, 53)
    H, D = np.meshgrid(h, d)
    z = 2.1 + 1.2 * np.exp(-(H - 8) ** 2 / 8) + 1.0 * np.exp(-(H - 21) ** 2 / 7) + 0.5 * np.sin((D - 15) / 52 * 2 * np.pi)
    z = z + np.random.default_rng(2).normal(0, .06, z.shape)
    fig, ax = blatt(7.2, 4.4)
    m = ax.pcolormesh(h, d, z, cmap="jet", shading="nearest")
    fig.colorbar(m, ax=ax, label="caudal inyectado (m³/s)")
    ax.set_xlabel("hora del día")
    ax.set_ylabel("semana de 2024")
    ax.set_xticks(range(0, 24, 3))
    ax.set_title("Demanda de agua en la red de Zaragoza por hora y semana")
    fuss(fig, "Fuente: telecontrol de la red, medias horarias")
    return fig


@liar("inverted-axis")
def roturas_de_red_area():
    """Zero is at the top: the growing number of bursts is drawn as a fall."""
    a = np.arange(2008, 2025)
    r = np.array([14, 15, 15, 17, 16, 18, 20, 21, 20, 23, 25, 27, 26, 29, 31, 33, 36])
    fig, ax = plt.subplots(figsize=(6.8, 4.6))
    ax.fill_between(a, 0, r, color="#b03a2e", alpha=.85, lw=0)
    ax.plot(a, r, color="black", lw=1.6, marker="o", ms=3.5)
    ax.set_ylim(42, 0)
    ax.set_xlim(2008, 2024)
    ax.set_ylabel("roturas por cada 100 km de tubería")
    ax.set_title("Roturas en la red de abastecimiento, 2008-2024")
    fig.text(0.02, 0.015, "Fuente: registro de averías de la agencia del agua", fontsize=8, color="#555")
    fig.subplots_adjust(bottom=0.14, top=0.9)
    return fig


@liar("pie-misuse")
def usos_del_grifo_tarta():
    """A multiple-answer question adds to 171 % and is still cut as a pie."""
    lab = ["Beberla", "Cocinar", "Café o té", "Regar plantas", "Mascotas"]
    v = [38, 61, 34, 22, 16]
    fig, ax = plt.subplots(figsize=(6.2, 4.8))
    ax.pie(v, labels=[f"{l}\n{x} %" for l, x in zip(lab, v)], startangle=90, counterclock=False,
           colors=["#08519c", "#e6ab02", "#9ecae1", "#1b9e77", "#cccccc"],
           wedgeprops=dict(edgecolor="white", linewidth=1.5))
    ax.set_title("¿Para qué usa usted el agua del grifo?\n(porcentaje de hogares, respuesta múltiple)")
    fig.text(0.02, 0.02, "Fuente: encuesta a 1 204 hogares de Zaragoza, mayo de 2024", fontsize=8)
    return fig


@liar("uneven-ticks")
def dotacion_anos_desiguales():
    """Years ten, five and one apart are set at equal steps: the fall of the end is stretched."""
    anos = ["1980", "1990", "2000", "2010", "2015", "2018", "2020", "2021", "2022", "2023"]
    v = [322, 309, 296, 268, 254, 246, 241, 238, 236, 233]
    fig, ax = blatt(7, 4.2)
    ax.plot(range(len(v)), v, color="#0b6e4f", marker="D", ms=5)
    ax.set_xticks(range(len(v)), anos)
    ax.set_ylim(0, 350)
    ax.set_ylabel("litros por habitante y día")
    ax.set_title("Dotación de agua en Zaragoza", loc="left", fontweight="bold")
    ax.grid(axis="y", alpha=.3)
    luft(ax)
    fuss(fig, "Fuente: memoria anual del servicio de aguas")
    return fig


@liar("smoothed-line")
def nitratos_curva_suave():
    """A spline through six surveys invents maxima and minima never measured."""
    x = np.array([2000, 2004, 2009, 2014, 2019, 2024])
    y = np.array([24, 41, 38, 55, 31, 36])
    xs = np.linspace(2000, 2024, 400)
    ys = make_interp_spline(x, y, k=3)(xs)
    fig, ax = plt.subplots(figsize=(6.8, 4.2), layout="constrained")
    ax.plot(xs, ys, color="#6a3d9a", lw=2.5)
    ax.plot(x, y, "o", color="#6a3d9a", ms=6)
    ax.set_ylim(0, 70)
    ax.set_xticks(x)
    ax.set_ylabel("nitratos (mg/l)")
    ax.set_xlabel("Año de la campaña · Fuente: red de control de aguas subterráneas")
    ax.set_title("Nitratos en el pozo de Alfajarín")
    ax.grid(alpha=.25)
    return fig


@liar("panels-on-different-scales")
def caudales_dos_rios():
    """Side by side, the same unit, two scales: the small river looks as big as the large one."""
    m = ["E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    ebro = [298, 331, 352, 340, 265, 148, 72, 48, 61, 104, 182, 254]
    gallego = [29, 33, 38, 47, 52, 31, 12, 7, 9, 15, 21, 26]
    fig, axs = plt.subplots(1, 2, figsize=(8, 3.9), layout="constrained")
    fig.get_layout_engine().set(rect=(0, .05, 1, .95))
    for ax, v, n in zip(axs, (ebro, gallego), ("Ebro", "Gállego")):
        ax.bar(range(12), v, color="#2b7bba")
        ax.set_xticks(range(12), m)
        ax.set_title(n)
        ax.set_ylabel("m³/s")
        luft(ax)
    fig.suptitle("Caudal medio mensual de dos ríos en Zaragoza, 2024", fontweight="bold")
    fuss(fig, "Fuente: estaciones de aforo de la cuenca")
    return fig


@liar("title-contradicts-data")
def consumo_quinta_bajada():
    """Title: fifth fall in a row; the drawing shows a rise in 2022."""
    a = np.arange(2016, 2025)
    v = [106.2, 105.1, 105.4, 106.0, 104.1, 102.6, 103.7, 101.8, 100.9]
    fig, ax = blatt(7.2, 4.2)
    b = ax.bar(a, v, color="#3b8ea5", width=.72)
    ax.bar_label(b, labels=[komma(x) for x in v], fontsize=8.5)
    ax.set_xticks(a)
    ax.set_ylim(0, 120)
    ax.set_ylabel("litros por habitante y día")
    ax.set_title("El consumo doméstico baja en 2024 por quinto año consecutivo", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Fuente: facturación del servicio de aguas")
    return fig

# ------------------------------------------------------------------ LIARS, EN

@liar("axis-range")
def response_minutes_flat_line():
    """Minutes that go from 7 to 12 are set on an axis of 0 to 150: nothing seems to move."""
    idx = pd.period_range("2019Q1", "2024Q4", freq="Q")
    rng = np.random.default_rng(5)
    y = np.linspace(7.1, 12.2, len(idx)) + rng.normal(0, .35, len(idx))
    fig, ax = blatt(7.4, 4.2)
    ax.plot(range(len(idx)), y, color="#004f71", lw=2.4)
    ax.set_xticks(range(0, len(idx), 4), [f"{p.year} Q1" for p in idx[::4]])
    ax.set_ylim(0, 150)
    ax.set_ylabel("minutes")
    ax.set_title("Median response to red calls, all health boards", loc="left", fontweight="bold")
    ax.grid(axis="y", color="#e5e5e5")
    fuss(fig, "Source: Trust dispatch system, median of the quarter")
    return fig


@liar("colour-blind")
def handover_four_hospitals():
    """Four lines in reds and greens of one lightness, told apart by the legend only."""
    m = pd.date_range("2023-01-01", periods=24, freq="MS")
    rng = np.random.default_rng(15)
    fig, ax = blatt(7.4, 4.3)
    for n, c, b in (("Ysbyty Glan Afon", "#c0392b", 62), ("Bryn Mawr General", "#5e8c31", 55),
                    ("Cwm Taf Royal", "#a0622d", 58), ("Morfa Hospital", "#7a7a1f", 49)):
        ax.plot(m, b + np.cumsum(rng.normal(0, 3.1, 24)), color=c, lw=1.9, label=n)
    ax.set_ylim(0, 90)
    ax.set_ylabel("mean handover time (minutes)")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.legend(ncols=2, loc="lower left", frameon=False)
    ax.set_title("Ambulance handover at four emergency departments", loc="left")
    luft(ax)
    fuss(fig, "Source: handover screens, monthly means")
    return fig


@liar("false-precision")
def staff_survey_four_decimals():
    """Shares of 41 answers are written to the ten-thousandth of a point."""
    n = np.array([33, 29, 26, 19, 14])
    q = ["I know who my manager is", "My rota reaches me in time", "My vehicle is well stocked",
         "I can take my breaks", "I am told what happened next"]
    p = n / 41 * 100
    fig, ax = plt.subplots(figsize=(7.6, 3.7), layout="constrained")
    b = ax.barh(q, p, color="#35608d")
    ax.bar_label(b, labels=[f"{x:.4f}%" for x in p], padding=4)
    ax.invert_yaxis()
    ax.set_xlim(0, 100)
    ax.set_xlabel("agree or strongly agree (%)\nSource: Denbigh station survey, 41 replies, June 2024")
    ax.set_title("Denbigh station staff survey", loc="left", fontweight="bold")
    luft(ax)
    return fig


@liar("unexplained-interval")
def lost_hours_error_bars():
    """Whiskers that nobody names: deviation, error or confidence?"""
    site = ["Wrexham", "Bangor", "Rhyl", "Swansea", "Newport", "Cardiff"]
    v = [41, 46, 52, 63, 71, 78]
    e = [6, 11, 5, 9, 14, 8]
    fig, ax = blatt(7, 4.2)
    ax.bar(site, v, yerr=e, capsize=5, color="#7fb3d5", edgecolor="#1f4e79", error_kw=dict(lw=1.4))
    ax.set_ylim(0, 100)
    ax.set_ylabel("vehicle hours lost per day")
    ax.set_title("Hours lost outside emergency departments, winter 2024", loc="left")
    luft(ax)
    fuss(fig, "Source: Trust operations report, mean of 90 days")
    return fig


@liar("shuffled-ordinal")
def patient_rating_alphabetical():
    """The grades of the scale come in alphabetical order."""
    s = pd.Series({"Very good": 412, "Good": 286, "Fair": 131, "Poor": 74, "Very poor": 38}).sort_index()
    fig, ax = plt.subplots(figsize=(6.6, 4.1))
    s.plot.bar(ax=ax, color="#00788a", rot=0, width=.7)
    ax.bar_label(ax.containers[0])
    ax.set_ylabel("patients")
    ax.set_ylim(0, 470)
    ax.set_title("“How would you rate the care you were given?”")
    fig.text(.02, .02, "Source: patient experience cards, n = 941, 2024", fontsize=8)
    fig.subplots_adjust(bottom=.16)
    luft(ax)
    return fig


@liar("unordered-time")
def calls_by_quarter_sorted():
    """Quarters are ranked by size, so that the rise looks like a steady fall."""
    s = pd.Series({"Q1 2023": 118.4, "Q2 2023": 112.9, "Q3 2023": 116.1, "Q4 2023": 127.8,
                   "Q1 2024": 121.7, "Q2 2024": 119.2, "Q3 2024": 123.5, "Q4 2024": 134.6})
    s = s.sort_values(ascending=False)
    fig, ax = blatt(7.4, 4)
    ax.bar(s.index, s.values, color="#4b2e83")
    for i, v in enumerate(s.values):
        ax.text(i, v + 1.5, f"{v:.1f}", ha="center", fontsize=9)
    ax.set_ylim(0, 150)
    ax.set_ylabel("thousand 999 calls")
    ax.set_title("Calls answered per quarter", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Source: clinical contact centres")
    return fig


@liar("truncated-bars")
def conveyed_share_cut_bars():
    """Grouped bars begin at 56 %: a gap of four points looks like a tripling."""
    df = pd.DataFrame({"board": np.repeat(["North", "Mid", "South East", "South West"], 2),
                       "year": ["2022", "2024"] * 4,
                       "share": [64.1, 61.2, 62.3, 58.4, 63.6, 60.9, 61.7, 57.9]})
    fig, ax = blatt(7, 4.3)
    sns.barplot(df, x="board", y="share", hue="year", palette=["#bdbdbd", "#08519c"], ax=ax)
    ax.set_ylim(56, 65)
    ax.set_xlabel("")
    ax.set_ylabel("conveyed to hospital (%)")
    ax.legend(title=None, frameon=False, loc="upper right")
    ax.set_title("Share of attended patients conveyed to hospital", loc="left")
    luft(ax)
    fuss(fig, "Source: electronic patient records, financial years")
    return fig


@liar("title-contradicts-data")
def falls_calls_doubled():
    """Title: more than doubled; the labels say 38.2 to 59.7 thousand, a rise of 56 %."""
    y = np.arange(2018, 2025)
    v = [38.2, 40.1, 43.6, 47.9, 51.2, 55.4, 59.7]
    fig, ax = plt.subplots(figsize=(7.2, 4.2), layout="constrained")
    fig.get_layout_engine().set(rect=(0, .05, 1, .95))
    ax.bar(y, v, color=["#b8c4cc"] * 6 + ["#005eb8"])
    for a, b in zip(y, v):
        ax.text(a, b + .8, f"{b:.1f}", ha="center")
    ax.set_ylim(0, 68)
    ax.set_ylabel("thousand calls a year")
    ax.set_title("Calls to older people who have fallen have more than doubled since 2018",
                 loc="left", fontweight="bold", fontsize=10.5)
    luft(ax)
    fuss(fig, "Source: 999 calls coded as falls, patients aged 65 and over")
    return fig


# ------------------------------------------------------------------ LIARS, FR

@liar("cumulative-as-growth")
def ventes_en_ligne_cumul():
    """A running total is sold as growth while the monthly sales fall."""
    v = np.array([212, 205, 198, 181, 176, 160, 151, 149, 140, 133, 131, 124])
    fig, ax = blatt(7.2, 4.2)
    m = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."]
    c = np.cumsum(v)
    ax.fill_between(range(12), c, color="#a6cee3")
    ax.plot(range(12), c, color="#1f78b4", lw=2.4)
    ax.set_xticks(range(12), m)
    ax.set_ylim(0, 2100)
    ax.set_ylabel("ventes en ligne (milliers de dollars)")
    achse_komma(ax.yaxis, 0)
    ax.set_title("La croissance des ventes en ligne de nos membres en 2024", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Source : plateforme commune de vente de l’association")
    return fig


@liar("misrepresentation")
def livres_pictogrammes_gonfles():
    """Height and width both follow the value, so a book twice as sold is four times as big."""
    data = [("Essais", 210), ("Albums jeunesse", 340), ("Bandes dessinées", 420), ("Romans", 630)]
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    x = 0
    for n, v in data:
        h, w = v / 100, v / 100 * .72
        ax.add_patch(Rectangle((x, 0), w, h, fc="#8c510a", ec="#3d2304", lw=1.2))
        ax.add_patch(Rectangle((x + w * .08, h * .05), w * .84, h * .9, fc="#dfc27d", ec="none"))
        ax.text(x + w / 2, h / 2, f"{v}", ha="center", va="center", fontweight="bold", fontsize=11)
        ax.text(x + w / 2, -.2, n.replace(" ", "\n"), ha="center", va="top", fontsize=9)
        x += w + .7
    ax.set_xlim(-.3, x)
    ax.set_ylim(-1.2, 7)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Livres vendus par genre en 2024, en milliers d’exemplaires", loc="left")
    fig.text(.03, .02, "Source : caisses de 96 librairies membres", fontsize=8)
    return fig


@liar("partial-period")
def chiffre_affaires_annee_en_cours():
    """2025 stops at the end of April but stands as a full year."""
    a = ["2019", "2020", "2021", "2022", "2023", "2024", "2025"]
    v = [61.2, 57.4, 68.8, 71.3, 72.9, 74.6, 22.7]
    fig, ax = blatt(7, 4.2)
    ax.bar(a, v, color="#7b3294")
    for i, y in enumerate(v):
        ax.text(i, y + 1, komma(y), ha="center", fontsize=9)
    ax.set_ylim(0, 84)
    ax.set_ylabel("chiffre d’affaires (millions de dollars)")
    ax.set_title("Chiffre d’affaires annuel des librairies membres", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Source : déclarations des membres reçues au 30 avril 2025")
    return fig


@liar("three-d")
def parts_genres_en_relief():
    """Bars in perspective: those in front hide and outgrow those behind."""
    g = ["Roman", "Jeunesse", "BD", "Essai"]
    ann = ["2022", "2023", "2024"]
    z = np.array([[34, 33, 31], [27, 28, 28], [19, 20, 23], [20, 19, 18]], float)
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    for i in range(4):
        ax.bar3d(np.full(3, i) - .3, np.arange(3) - .3, 0, .6, .6, z[i],
                 color=["#1b4f72", "#ca6f1e", "#7fb3d5", "#566573"][i], shade=True)
    ax.set_xticks(range(4), g)
    ax.set_yticks(range(3), ann)
    ax.set_zlabel("part des ventes (%)")
    ax.view_init(22, -52)
    ax.set_title("Part des genres dans les ventes des librairies")
    fig.text(.03, .02, "Source : caisses des librairies membres", fontsize=8)
    return fig


@liar("too-many-series")
def seize_genres_courbes():
    """Sixteen lines tangle, with a legend as long as the figure."""
    g = ["Roman québécois", "Roman étranger", "Polar", "Science-fiction", "Fantastique", "Sentimental", "Poésie", "Théâtre",
         "Essai", "Biographie", "Cuisine", "Voyage", "Album", "Roman jeunesse", "Manga", "BD"]
    rng = np.random.default_rng(33)
    df = pd.DataFrame({n: 4 + rng.uniform(-1, 3.4) + np.cumsum(rng.normal(0, .55, 11)) for n in g}, index=range(2014, 2025)).clip(lower=.6)
    fig, ax = plt.subplots(figsize=(8.4, 4.8), layout="constrained")
    mk = "osD^vP*X<>phd8H1"
    df.plot(ax=ax, colormap="tab20", lw=1.5)
    for l, k in zip(ax.lines, mk):
        l.set_marker(k); l.set_markersize(4.5)
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), fontsize=8, frameon=False)
    ax.set_ylim(0, None)
    ax.set_ylabel("part des ventes (%)")
    ax.set_xlabel("Source : caisses des librairies membres, 2014-2024")
    ax.set_title("Les ventes par genre depuis 2014", loc="left")
    return fig


@liar("uneven-bins")
def surface_librairies_classes():
    """Counts, not densities, in classes of 20 to 400 m²: the wide ones swell."""
    rng = np.random.default_rng(9)
    s = np.clip(rng.lognormal(4.85, .62, 320), 22, 798)
    fig, ax = blatt(7, 4.2)
    ax.hist(s, bins=[20, 40, 60, 80, 100, 200, 400, 800], color="#6b8e23", edgecolor="white")
    ax.set_xlabel("surface de vente (m²)")
    ax.set_ylabel("nombre de librairies")
    ax.set_title("Surface des librairies indépendantes du Québec", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Source : questionnaire aux membres, 320 réponses")
    return fig


@liar("title-contradicts-data")
def record_de_decembre():
    """The arrow says « record historique » on December 2023; December 2021 stands higher."""
    idx = pd.date_range("2019-01-01", "2024-06-01", freq="MS")
    rng = np.random.default_rng(41)
    v = 410 + rng.normal(0, 16, len(idx))
    for y, k in ((2019, 742), (2020, 801), (2021, 893), (2022, 816), (2023, 848)):
        v[idx.get_loc(pd.Timestamp(y, 12, 1))] = k
        v[idx.get_loc(pd.Timestamp(y, 11, 1))] = 545
    fig, ax = blatt(7.6, 4.3)
    ax.plot(idx, v, color="#14505c", lw=1.8)
    ax.annotate("Décembre 2023 :\nrecord historique", (pd.Timestamp("2023-12-01"), 848), (pd.Timestamp("2022-05-01"), 935),
                arrowprops=dict(arrowstyle="->", color="#a8323e"), color="#a8323e", fontweight="bold", va="center")
    ax.set_ylim(0, 1000)
    ax.set_ylabel("exemplaires vendus (milliers)")
    ax.set_title("Ventes mensuelles de livres en librairie indépendante", loc="left")
    luft(ax)
    fuss(fig, "Source : caisses des librairies membres, janvier 2019 à juin 2024")
    return fig


@liar("title-contradicts-data")
def monteregie_deuxieme():
    """Title: Montérégie second in bookshops per head; drawn, it comes fifth."""
    r = ["Bas-Saint-Laurent", "Montréal", "Capitale-Nationale", "Estrie", "Montérégie", "Mauricie", "Laval", "Outaouais"]
    v = [8.4, 7.9, 7.3, 6.8, 5.6, 5.1, 3.9, 3.4]
    fig, ax = blatt(7.2, 4.3)
    pos = np.arange(len(r))[::-1]
    ax.hlines(pos, 0, v, color=["#c0392b" if n == "Montérégie" else "#9aa5ad" for n in r], lw=2.5)
    ax.scatter(v, pos, s=75, color=["#c0392b" if n == "Montérégie" else "#5d6d7e" for n in r], zorder=3)
    for p, x in zip(pos, v):
        ax.text(x + .18, p, komma(x), va="center")
    ax.set_yticks(pos, r)
    ax.set_xlim(0, 9.6)
    ax.set_xlabel("librairies indépendantes pour 100 000 habitants")
    ax.set_title("La Montérégie se hisse au deuxième rang pour la densité de librairies", loc="left", fontsize=10.5, fontweight="bold")
    luft(ax, "top", "right", "left")
    fuss(fig, "Source : répertoire de l’association, population au 1er juillet 2024")
    return fig

# ------------------------------------------------------------------ HONEST, DE

@honest
def angebotsmiete_mit_luecke():
    """The line breaks where nothing was measured and the gap is named."""
    rng = np.random.default_rng(12)
    idx = pd.date_range("2017-01-01", "2024-12-01", freq="MS")
    s = pd.Series(6.3 + 0.032 * np.arange(len(idx)) + rng.normal(0, 0.07, len(idx)), idx)
    s["2020-03":"2021-06"] = np.nan
    fig, ax = blatt()
    ax.plot(s.index, s.values, color=BLAU, lw=1.8)
    ax.axvspan(pd.Timestamp("2020-03-01"), pd.Timestamp("2021-06-30"), color="#eeeeee", lw=0)
    ax.text(pd.Timestamp("2020-11-01"), 8.9, "keine Erhebung\nMärz 2020 bis\nJuni 2021", ha="center", va="center", fontsize=8.5)
    ax.set_title("Angebotsmieten in Leipzig, Monatsmittel", loc="left", fontweight="bold")
    ax.set_ylabel("Euro je m², nettokalt")
    achse_komma(ax.yaxis, 2)
    ax.grid(axis="y", color="#dddddd")
    luft(ax)
    fuss(fig, "Quelle: Wohnungsbeobachtung, Auswertung von Inseraten")
    return fig


@honest
def leerstand_hantel():
    """Dumbbells sorted by the later value, from zero; the title gives the true difference in points."""
    d = pd.DataFrame({"2011": [14.2, 12.9, 15.8, 10.1, 11.3, 7.4], "2024": [7.8, 6.1, 4.4, 3.7, 3.0, 2.1]},
                     index=["Grünau-Mitte", "Paunsdorf", "Lindenau", "Reudnitz", "Plagwitz", "Connewitz"])
    diff = d["2011"] - d["2024"]
    assert diff.idxmax() == "Lindenau" and abs(diff.max() - 11.4) < 1e-9
    d = d.sort_values("2024")
    fig, ax = blatt(7.4, 4)
    y = np.arange(len(d))
    ax.hlines(y, d["2024"], d["2011"], color="#bbbbbb", lw=3, zorder=1)
    ax.scatter(d["2011"], y, s=70, facecolor="white", edgecolor=BLAU, lw=2, zorder=2, label="2011")
    ax.scatter(d["2024"], y, s=70, color=BLAU, zorder=2, label="2024")
    for i, (a, b) in enumerate(zip(d["2011"], d["2024"])):
        ax.text(a + .35, i, komma(a), va="center", fontsize=9)
        ax.text(b - .35, i, komma(b), va="center", ha="right", fontsize=9)
    ax.set_yticks(y, d.index)
    ax.set_xlim(0, 18)
    ax.set_xlabel("Leerstand (% der Wohnungen)")
    ax.legend(frameon=False, loc="lower right")
    ax.set_title("Am stärksten sank der Leerstand in Lindenau: um 11,4 Prozentpunkte", loc="left", fontweight="bold", fontsize=10.5)
    luft(ax, "top", "right", "left")
    fuss(fig, "Quelle: Wohnungsbeobachtung Leipzig, Stromzählermethode")
    return fig


@honest
def mietaenderung_mitte_null():
    """Same red-blue palette, with its white on zero."""
    years = list(range(2018, 2025))
    ort = ["Altlindenau", "Eutritzsch", "Grünau-Nord", "Mockau", "Schleußig", "Stötteritz", "Volkmarsdorf"]
    rng = np.random.default_rng(4)
    m = np.round(np.clip(rng.normal(3.2, 3.0, (7, 7)), -2.8, 10.6), 1)
    lim = 11
    assert np.abs(m).max() < lim
    fig, ax = plt.subplots(figsize=(7.4, 4.6), layout="constrained")
    im = ax.pcolormesh(m, cmap="RdBu_r", norm=TwoSlopeNorm(0, -lim, lim), edgecolors="white", linewidth=.6)
    for i in range(7):
        for j in range(7):
            ax.text(j + .5, i + .5, f"{m[i, j]:+.1f}".replace(".", ",").replace("-", "−"), ha="center", va="center", fontsize=9,
                    color="white" if abs(m[i, j]) > 7.5 else "black")
    ax.set_xticks(np.arange(7) + .5, years)
    ax.set_yticks(np.arange(7) + .5, ort)
    ax.invert_yaxis()
    ax.tick_params(length=0)
    fig.colorbar(im, ax=ax, label="Änderung zum Vorjahr (%), weiß = unverändert")
    ax.set_title("Bestandsmieten: Veränderung zum Vorjahr")
    ax.set_xlabel("Jahr · Quelle: Bürgerumfrage der Stadt, eigene Berechnung")
    return fig


@honest
def flaeche_und_miete_dichte():
    """The same nine thousand offers as a density of hexagons, with its scale."""
    rng = np.random.default_rng(8)
    fl = np.round(np.clip(rng.lognormal(4.15, 0.34, 9000), 18, 190))
    mi = 8.6 + 22 / np.sqrt(fl) + rng.normal(0, 1.5, 9000)
    fig, ax = blatt(7, 4.8)
    hb = ax.hexbin(fl, mi, gridsize=38, cmap="Blues", mincnt=1)
    fig.colorbar(hb, ax=ax, label="Inserate je Wabe")
    ax.set_xlabel("Wohnfläche (m²)")
    ax.set_ylabel("Angebotsmiete (Euro je m²)")
    ax.set_title("Wohnfläche und Miete, 9 000 Inserate des Jahres 2024", loc="left")
    luft(ax)
    fuss(fig, "Quelle: Inseratedatenbank der Wohnungsbeobachtung")
    return fig


@honest
def gohlis_kreuzt_plagwitz():
    """The crossing that the title tells is drawn: the first year above is 2023."""
    j = np.arange(2015, 2025)
    go = [6.1, 6.3, 6.6, 7.0, 7.3, 7.6, 8.0, 8.4, 8.9, 9.3]
    pl = [6.6, 6.9, 7.2, 7.5, 7.8, 8.0, 8.2, 8.5, 8.7, 8.9]
    over = [b for a, b in zip(np.array(go) > np.array(pl), j) if a]
    assert over == [2023, 2024]
    fig, ax = blatt()
    ax.plot(j, go, color=BLAU, marker="o")
    ax.plot(j, pl, color=ORANGE, marker="s")
    ax.text(2024.15, go[-1], "Gohlis", color=BLAU, va="center")
    ax.text(2024.15, pl[-1], "Plagwitz", color=ORANGE, va="center")
    ax.set_xlim(2014.6, 2025.6)
    ax.set_xticks(j)
    ax.set_ylabel("Neuvertragsmiete (Euro je m²)")
    achse_komma(ax.yaxis, 1)
    ax.set_title("Seit 2023 wohnt es sich in Gohlis teurer als in Plagwitz", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Quelle: Wohnungsbeobachtung, Median der Neuverträge")
    return fig


@honest
def fertigstellungen_gestapelt():
    """Counts add, so stacking is right; the total of the title is the height of the last bar."""
    df = pd.DataFrame({"1–2 Zimmer": [610, 702, 655, 731, 690], "3 Zimmer": [540, 598, 611, 640, 655],
                       "4 und mehr": [420, 455, 470, 498, 512]}, index=[2020, 2021, 2022, 2023, 2024])
    tot = df.sum(axis=1)
    assert tot[2024] == 1857 and tot.idxmax() == 2023 and tot[2023] == 1869
    ax = df.plot.bar(stacked=True, figsize=(7, 4.5), rot=0, width=.65, color=["#08306b", "#6baed6", "#fdd49e"], edgecolor="white")
    fig = ax.figure
    for i, t in enumerate(tot):
        ax.text(i, t + 25, komma(t, 0), ha="center", fontweight="bold")
    ax.set_ylim(0, 2300)
    achse_komma(ax.yaxis, 0)
    ax.set_ylabel("fertiggestellte Wohnungen")
    ax.legend(ncols=3, frameon=False, loc="upper left")
    ax.set_title("2024 wurden 1 857 Wohnungen fertig, zwölf weniger als im Vorjahr", loc="left", fontsize=11)
    fig.text(0.01, 0.01, "Quelle: Statistik der Baufertigstellungen", fontsize=7.5)
    fig.subplots_adjust(bottom=.13)
    luft(ax)
    return fig


@honest
def genehmigungen_und_zins_getrennt():
    """Instead of two axes over one another, two panels, each with its unit and its zero."""
    j = np.arange(2016, 2025)
    gen = [3120, 3260, 3340, 3410, 3580, 3490, 2710, 1890, 1620]
    zins = [1.6, 1.7, 1.8, 1.3, 1.1, 1.2, 2.9, 3.9, 3.6]
    fig, ax = plt.subplot_mosaic([["g"], ["z"]], sharex=True, figsize=(7.2, 5.4), layout="constrained", height_ratios=[3, 2])
    fig.get_layout_engine().set(rect=(0, .04, 1, .96))
    ax["g"].bar(j, gen, color=BLAU, width=.7)
    ax["g"].set_ylabel("Wohnungen je Jahr")
    achse_komma(ax["g"].yaxis, 0)
    ax["g"].set_title("Genehmigte Wohnungen", loc="left", fontsize=10)
    ax["z"].plot(j, zins, color=ORANGE, marker="s", lw=2)
    ax["z"].set_ylim(0, 4.5)
    ax["z"].set_ylabel("Prozent")
    ax["z"].set_title("Bauzins, zehn Jahre fest", loc="left", fontsize=10)
    ax["z"].set_xticks(j)
    for a in ax.values():
        luft(a)
    assert gen[-1] / max(gen) < .5 and j[int(np.argmax(gen))] == 2020
    fig.suptitle("2024 wurden weniger als halb so viele Wohnungen genehmigt wie 2020", x=.02, ha="left", fontweight="bold", fontsize=11)
    fuss(fig, "Quelle: Bauaufsicht; Mittelwerte mehrerer Banken zum Jahresende")
    return fig


@honest
def miete_zwei_einheiten():
    """A second axis that is only the first in another unit (times 60 m²)."""
    q = pd.period_range("2020Q1", "2024Q4", freq="Q")
    rng = np.random.default_rng(6)
    y = 7.2 + .105 * np.arange(20) + rng.normal(0, .05, 20)
    fig, ax = blatt(7.2, 4.3)
    ax.plot(range(20), y, color="#2c3e50", lw=2, marker="o", ms=4)
    ax.set_xticks(range(0, 20, 4), [f"1. Quartal\n{p.year}" for p in q[::4]])
    ax.set_ylim(0, 11)
    ax.set_ylabel("Euro je m²")
    sec = ax.secondary_yaxis("right", functions=(lambda v: v * 60, lambda v: v / 60))
    sec.set_ylabel("Euro im Monat für 60 m²")
    ax.set_title("Kaltmiete bei Neuvertrag, zwei Lesarten derselben Linie", loc="left", fontweight="bold")
    luft(ax, "top")
    fuss(fig, "Quelle: Wohnungsbeobachtung, Median der Neuverträge")
    return fig


@honest
def mieten_nach_baujahr_kasten():
    """Box plots in the order of the building ages, with the parts of the box explained."""
    rng = np.random.default_rng(17)
    k = ["bis 1918", "1919–1945", "1946–1969", "1970–1990", "1991–2010", "ab 2011"]
    mu = [8.1, 7.4, 7.0, 6.4, 8.6, 11.3]
    df = pd.concat([pd.DataFrame({"Baujahr": a, "Miete": rng.normal(m, .9, 180)}) for a, m in zip(k, mu)])
    med = df.groupby("Baujahr")["Miete"].median()
    assert med.idxmin() == "1970–1990" and med.idxmax() == "ab 2011"
    fig, ax = blatt(7.4, 4.5, .08)
    ax.boxplot([df.loc[df["Baujahr"] == a, "Miete"] for a in k], tick_labels=k, widths=.55, patch_artist=True,
               boxprops=dict(facecolor="#9ecae1"), medianprops=dict(color="#08306b", lw=2), flierprops=dict(marker="o", ms=3))
    ax.set_xlabel("Baujahr des Hauses")
    ax.set_ylabel("Euro je m², nettokalt")
    ax.set_title("Am wenigsten kosten Wohnungen der Jahre 1970 bis 1990", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Kasten: mittlere Hälfte der Mieten; Strich: Median; Antennen: bis zum 1,5-Fachen der Kastenhöhe; Punkte: Ausreißer.\n"
              "Quelle: Mietspiegelerhebung 2024, 180 Wohnungen je Klasse")
    return fig


@honest
def zwei_von_drei_mietern():
    """A waffle of a hundred squares; 67 of them are tenants: two in three."""
    n = 67
    assert abs(n / 100 - 2 / 3) < .005
    fig, ax = plt.subplots(figsize=(5.6, 5.2))
    for i in range(100):
        ax.add_patch(Rectangle((i % 10, 9 - i // 10), .88, .88, fc="#084594" if i < n else "#f2c48d"))
    ax.set_xlim(-.1, 10)
    ax.set_ylim(-.1, 10)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Zwei von drei Haushalten wohnen zur Miete", loc="left", fontweight="bold")
    ax.legend(handles=[Patch(color="#084594", label="Miete: 67 %"), Patch(color="#f2c48d", label="Eigentum: 33 %")],
              ncols=2, loc="upper center", bbox_to_anchor=(.5, 0), frameon=False)
    fig.text(.03, .015, "Ein Kästchen steht für 1 % der Haushalte. Quelle: Haushaltsbefragung 2024", fontsize=8)
    return fig


# ------------------------------------------------------------------ HONEST, ES

@honest
def perfil_temperatura_embalse():
    """Depth grows downwards, as in limnology, and the axis says so."""
    z = np.arange(0, 41, 2)
    v = 7.2 + 17.6 / (1 + np.exp((z - 11) / 2.2))
    inv = 6.6 + 0 * z + .4 * np.exp(-z / 15)
    fig, ax = plt.subplots(figsize=(5.4, 5.6), layout="constrained")
    ax.plot(v, z, color=ORANGE, marker="o", ms=4, label="15 de agosto")
    ax.plot(inv, z, color=BLAU, marker="s", ms=4, ls="--", label="15 de enero")
    ax.invert_yaxis()
    ax.set_xlim(0, 28)
    ax.set_xlabel("temperatura del agua (°C)")
    ax.set_ylabel("profundidad (m), creciente hacia abajo")
    ax.legend(frameon=False, loc="lower right")
    ax.set_title("La termoclina de verano, entre 8 y 15 metros", loc="left", fontsize=11)
    fig.supxlabel("Fuente: sonda multiparamétrica, presa de La Tranquera, 2024", fontsize=8, x=.02, ha="left")
    g = -np.gradient(v, z)
    assert 8 <= z[int(np.argmax(g))] <= 15
    return fig


@honest
def hidrograma_con_lluvia():
    """Rain hangs from the top in its own panel: hydrologists' convention, written on the figure."""
    t = np.arange(0, 73)
    ll = np.zeros(73)
    ll[10:22] = [1, 3, 6, 11, 16, 14, 9, 7, 4, 3, 1, 1]
    q = 42 + np.convolve(ll, 1.25 * np.exp(-np.arange(40) / 11) * (1 - np.exp(-np.arange(40) / 5)))[:73] * 2.4
    pico = int(np.argmax(q))
    fig, ax = plt.subplot_mosaic([["p"], ["q"]], sharex=True, figsize=(7.2, 5.2), height_ratios=[1, 1.9], layout="constrained")
    fig.get_layout_engine().set(rect=(0, .05, 1, .95))
    ax["p"].bar(t, ll, width=1, color="#5aa9d6")
    ax["p"].set_ylim(20, 0)
    ax["p"].set_ylabel("lluvia (mm/h)\nhacia abajo")
    ax["q"].plot(t, q, color="#08306b", lw=2)
    ax["q"].set_ylim(0, None)
    ax["q"].set_ylabel("caudal (m³/s)")
    ax["q"].set_xlabel("horas desde las 0:00 del 12 de octubre")
    ax["q"].set_xticks(range(0, 73, 12))
    ax["q"].axvline(pico, color="#888", lw=.8, ls=":")
    desfase = pico - int(np.argmax(ll))
    ax["q"].annotate(f"punta: {desfase} horas después\nde la lluvia máxima", (pico, q[pico]), (pico + 8, q[pico] * .95), va="center",
                     arrowprops=dict(arrowstyle="-", color="#888"))
    fig.suptitle("Crecida del Gállego: lluvia y caudal", x=.02, ha="left", fontweight="bold")
    fuss(fig, "Fuente: estación de aforo y pluviómetro de la agencia del agua. Lluvia colgada del techo, según la costumbre hidrológica.")
    return fig


@honest
def usos_del_agua_tarta_tres():
    """Three parts that make 100 %, largest first: a pie that is allowed."""
    v = [48, 33, 19]
    assert sum(v) == 100 and 45 <= v[0] < 50
    fig, ax = plt.subplots(figsize=(6, 4.6))
    ax.pie(v, labels=["Hogares\n48 %", "Industria y comercio\n33 %", "Usos municipales\n19 %"], startangle=90, counterclock=False,
           colors=["#08519c", "#6baed6", "#d9d9d9"], wedgeprops=dict(edgecolor="white", linewidth=2), textprops=dict(fontsize=10))
    ax.set_title("Casi la mitad del agua facturada va a los hogares", fontweight="bold")
    fig.text(.02, .02, "Reparto de 52,3 hm³ facturados en 2024 (100 %). Fuente: servicio de aguas", fontsize=8)
    return fig


@honest
def curva_de_caudales_log():
    """A flow-duration curve on a log axis, which the label declares."""
    rng = np.random.default_rng(14)
    q = np.sort(rng.lognormal(5, .95, 3650))[::-1]
    p = np.arange(1, 3651) / 3651 * 100
    q90 = float(np.interp(90, p, q))
    fig, ax = blatt(7, 4.4)
    ax.plot(p, q, color="#0b5345", lw=2)
    ax.set_yscale("log")
    ax.yaxis.set_major_formatter(mticker.FuncFormatter(lambda v, _: komma(v, 0)))
    ax.set_xlim(0, 100)
    ax.set_ylabel("caudal diario (m³/s), escala logarítmica")
    ax.set_xlabel("porcentaje de los días en que se iguala o supera")
    ax.scatter([90], [q90], color=ORANGE, zorder=3)
    ax.annotate(f"Nueve de cada diez días pasan\nmás de {int(np.floor(q90))} m³/s", (90, q90), (45, q90 * .42),
                arrowprops=dict(arrowstyle="->", color="#555"), fontsize=9.5)
    ax.grid(which="major", alpha=.3)
    ax.set_title("Curva de caudales clasificados del Ebro, 2015-2024", loc="left", fontweight="bold")
    fuss(fig, "Fuente: estación de aforo de Zaragoza, 3 650 caudales medios diarios")
    return fig


@honest
def caudales_misma_escala():
    """Small multiples that share one scale, and say so."""
    m = list(range(1, 13))
    d = {"Gállego": [29, 33, 38, 47, 52, 31, 12, 7, 9, 15, 21, 26],
         "Jalón": [18, 20, 22, 21, 16, 9, 5, 4, 5, 8, 12, 16],
         "Arba": [11, 13, 12, 9, 6, 3, 2, 1, 2, 5, 8, 10]}
    df = pd.concat([pd.DataFrame({"río": r, "mes": m, "q": v}) for r, v in d.items()])
    g = sns.relplot(df, x="mes", y="q", col="río", kind="line", color="#2b7bba", height=3.4, aspect=.85, lw=2.2,
                    facet_kws=dict(sharey=True, sharex=True))
    g.set(ylim=(0, 60), xticks=[1, 4, 7, 10])
    g.set_xticklabels(["ene", "abr", "jul", "oct"])
    g.set_axis_labels("", "caudal medio (m³/s)")
    g.set_titles("{col_name}", fontweight="bold")
    g.figure.suptitle("Caudal medio mensual de tres afluentes en 2024, a la misma escala", x=.03, ha="left", fontsize=11.5)
    g.figure.subplots_adjust(top=.82, bottom=.18, left=.08)
    g.figure.text(.03, .02, "Fuente: estaciones de aforo de la cuenca", fontsize=8)
    return g.figure


@honest
def dotacion_anos_en_su_sitio():
    """Unevenly spaced years sit at their true distance on the time axis."""
    x = np.array([1980, 1990, 2000, 2010, 2015, 2018, 2020, 2021, 2022, 2023])
    v = np.array([322, 309, 296, 268, 254, 246, 241, 238, 236, 233])
    assert (np.diff(v) < 0).all() and v[0] - v[-1] == 89
    fig, ax = blatt(7.2, 4.2)
    ax.plot(x, v, color="#0b6e4f", marker="D", ms=5)
    ax.set_xticks([1980, 1990, 2000, 2010, 2020])
    ax.set_ylim(0, 350)
    ax.set_ylabel("litros por habitante y día")
    ax.set_title("La dotación de 2023 es 89 litros menor que la de 1980", loc="left", fontweight="bold")
    ax.grid(axis="y", alpha=.3)
    luft(ax)
    fuss(fig, "Un rombo por cada año con medida. Fuente: memoria anual del servicio de aguas, todos los usos")
    return fig


@honest
def reserva_y_banda_historica():
    """The band is explained (percentiles 10 to 90 of 1994-2023) and the sentence can be read on it."""
    d = np.arange(12)
    med = np.array([58, 63, 69, 74, 77, 72, 61, 50, 44, 43, 47, 53], float)
    lo, hi = med - 15, np.minimum(med + 14, 96)
    y = np.array([49, 51, 52, 55, 58, 54, 48, 39, 34, 36, 40, 45], float)
    below = [i for i in d if y[i] < lo[i]]
    assert below == [2, 3, 4, 5]
    fig, ax = blatt(7.4, 4.5)
    ax.fill_between(d, lo, hi, color="#c6dbef", label="ocho de cada diez años (percentiles 10 a 90, 1994-2023)")
    ax.plot(d, med, color="#4a6fa5", ls="--", lw=1.4, label="mediana 1994-2023")
    ax.plot(d, y, color="#b2182b", lw=2.6, marker="o", ms=4, label="2024")
    ax.set_xticks(d, ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"])
    ax.set_ylim(0, 118)
    ax.set_yticks(range(0, 101, 20))
    ax.set_ylabel("reserva (% de la capacidad)")
    ax.legend(frameon=False, loc="upper left", fontsize=8.5)
    ax.set_title("De marzo a junio de 2024 la reserva quedó por debajo de lo habitual", loc="left", fontweight="bold", fontsize=10.5)
    luft(ax)
    fuss(fig, "Fuente: partes de embalses, valores de fin de mes")
    return fig


@honest
def roturas_tres_veces_menos():
    """Bars from zero: 93 bursts in 2005, 31 in 2024, exactly a third."""
    a = [2005, 2010, 2015, 2020, 2024]
    v = [93, 78, 60, 42, 31]
    assert v[0] == 3 * v[-1]
    fig, ax = blatt(6.6, 4.2)
    b = ax.bar(a, v, width=3, color=["#aab7b8"] * 4 + ["#b9541a"])
    ax.bar_label(b, padding=2)
    ax.set_xticks(a)
    ax.set_ylim(0, 108)
    ax.set_ylabel("roturas al año en la red principal")
    ax.set_title("Tres veces menos roturas que en 2005", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Años con recuento completo. Fuente: registro de averías de la agencia del agua")
    return fig


@honest
def balance_del_agua_cascada():
    """A waterfall: floating bars are meant, the two totals stand on zero; 17.4 of 69.7 is one in four."""
    paso = ["Entra en\nla red", "Fugas", "Fraude y\nerror de\ncontador", "Usos sin\ncontador", "Agua\nfacturada"]
    d = [69.7, -11.2, -3.9, -2.3]
    fin = 69.7 - 17.4
    assert abs(sum(d) - fin) < 1e-9 and abs(17.4 / 69.7 - .25) < .004
    fig, ax = blatt(7.2, 4.4)
    nivel = 0
    for i, x in enumerate(d):
        ax.bar(i, abs(x), bottom=nivel if x > 0 else nivel + x, color="#1c5f96" if i == 0 else "#e08e45", width=.62)
        ax.text(i, (nivel + x if x > 0 else nivel) + 1, komma(x).replace("-", "−"), ha="center")
        nivel += x
        ax.plot([i - .31, i + 1.31], [nivel, nivel], color="#666", lw=.8)
    ax.bar(4, nivel, color="#1c5f96", width=.62)
    ax.text(4, nivel + 1, komma(nivel), ha="center")
    ax.set_xticks(range(5), paso)
    ax.set_ylim(0, 80)
    ax.set_ylabel("hectómetros cúbicos (hm³)")
    ax.set_title("Uno de cada cuatro litros que entran en la red no se factura", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Balance de 2024. Fuente: auditoría del agua del servicio municipal")
    return fig

# ------------------------------------------------------------------ HONEST, EN

def _km(t, ev):
    """Kaplan-Meier estimate with Greenwood's 95 % interval."""
    u = np.unique(t[ev])
    s, var, S, lo, hi = 1.0, 0.0, [1.0], [1.0], [1.0]
    for x in u:
        n, d = (t >= x).sum(), ((t == x) & ev).sum()
        s *= 1 - d / n
        if n > d:
            var += d / (n * (n - d))
        w = 1.96 * s * np.sqrt(var)
        S.append(s); lo.append(max(0, s - w)); hi.append(min(1, s + w))
    x = np.r_[0, u, t.max()]
    return x, np.r_[S, S[-1]], np.r_[lo, lo[-1]], np.r_[hi, hi[-1]]


@honest
def crews_still_waiting_kaplan_meier():
    """Steps are the method, the band is named, the numbers still waiting stand below."""
    rng = np.random.default_rng(27)
    fig, ax = plt.subplots(figsize=(7.4, 5))
    med = {}
    for k, (n, sc, c, ls) in enumerate((("2023", 88, ORANGE, "--"), ("2024", 58, BLAU, "-"))):
        t = np.round(rng.weibull(1.35, 300) * sc) + 1
        ev = t <= 180
        t = np.minimum(t, 180)
        x, S, lo, hi = _km(t, ev)
        ax.step(x, S * 100, where="post", color=c, ls=ls, lw=2, label=n)
        ax.fill_between(x, lo * 100, hi * 100, step="post", color=c, alpha=.18, lw=0)
        med[n] = int(x[np.argmax(S <= .5)])
        for m in range(0, 181, 30):
            ax.text(m, -31 - 8 * k, str(int((t >= m).sum())), ha="center", fontsize=8.5, color=c, clip_on=False)
        ax.text(-14, -31 - 8 * k, n, ha="right", fontsize=8.5, color=c, clip_on=False)
    ax.text(-34, -23, "Crews still waiting", fontsize=8.5, clip_on=False)
    assert med["2024"] < med["2023"]
    ax.axhline(50, color="#999", lw=.8, ls=":")
    ax.set_xlim(0, 182)
    ax.set_ylim(0, 100)
    ax.set_xticks(range(0, 181, 30))
    ax.set_xlabel("minutes since arrival at hospital")
    ax.set_ylabel("crews not yet released (%)")
    ax.legend(frameon=False)
    ax.set_title(f"Half of crews were released within {med['2024']} minutes in 2024, against {med['2023']} in 2023",
                 loc="left", fontsize=10, fontweight="bold")
    fig.subplots_adjust(bottom=.36, left=.16, right=.96)
    fig.text(.01, .015, "Kaplan–Meier estimate, shaded 95% confidence interval; 300 sampled arrivals a year, followed for 180 minutes.\n"
             "Source: handover screens", fontsize=7.5)
    return fig


@honest
def red_performance_control_chart():
    """A control chart: narrow axis and limits that are explained, as boards draw it."""
    m = pd.date_range("2022-01-01", "2024-06-01", freq="MS")
    rng = np.random.default_rng(3)
    y = np.round(51 + rng.normal(0, 1.1, len(m)), 1)
    y[-1] = 44.6
    mean = y[:24].mean()
    mr = np.abs(np.diff(y[:24])).mean()
    ucl, lcl = mean + 2.66 * mr, mean - 2.66 * mr
    out = np.where((y < lcl) | (y > ucl))[0]
    assert list(out) == [len(m) - 1]
    fig, ax = blatt(7.6, 4.3, .085)
    ax.plot(m, y, color="#2c3e50", marker="o", ms=4.5, lw=1.3)
    ax.scatter(m[out], y[out], s=90, color=ORANGE, zorder=4)
    ax.axhline(mean, color="#555", lw=1)
    for v, t in ((ucl, "upper limit"), (lcl, "lower limit")):
        ax.axhline(v, color="#555", lw=1, ls="--")
        ax.text(1.01, v, f"{t}\n{v:.1f}%", fontsize=8, va="center", transform=ax.get_yaxis_transform())
    ax.text(1.01, mean, f"mean\n{mean:.1f}%", fontsize=8, va="center", transform=ax.get_yaxis_transform())
    ax.set_ylim(42, 58)
    ax.set_ylabel("red calls reached within 8 minutes (%)")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.set_title("June 2024 is the only month outside the control limits", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "XmR chart: mean and limits (mean ± 2.66 average moving ranges) from January 2022 to December 2023. The axis starts at 42%.\nSource: Trust performance report")
    return fig


@honest
def attended_incidents_half_year_hatched():
    """The unfinished year is hatched, labelled and set against the same half of the year before."""
    y = ["2020", "2021", "2022", "2023", "2024", "2025"]
    h1 = np.array([151, 158, 166, 171, 176, 183])
    h2 = np.array([160, 169, 174, 178, 187, 0])
    assert (h1[:-1] + h2[:-1]).argmax() == 4 and h1.argmax() == 5
    fig, ax = blatt(7.2, 4.4)
    ax.bar(y, h1, color=["#1f4e79"] * 5 + ["white"], edgecolor="#1f4e79", hatch=["", "", "", "", "", "///"], width=.66)
    ax.bar(y, h2, bottom=h1, color="#a9c7e3", edgecolor="#1f4e79", width=.66)
    for i in range(5):
        ax.text(i, h1[i] + h2[i] + 5, f"{h1[i] + h2[i]}", ha="center", fontweight="bold")
    for i in range(6):
        ax.text(i, h1[i] / 2, f"{h1[i]}", ha="center", va="center", color="white" if i < 5 else "black",
                bbox=dict(fc="white", ec="none", pad=1) if i == 5 else None)
    ax.text(5, 190, "to 30 June\nonly", ha="center", va="bottom", fontsize=9)
    ax.legend(handles=[Patch(fc="#a9c7e3", ec="#1f4e79", label="July to December"), Patch(fc="#1f4e79", label="January to June")],
              frameon=False, loc="upper left", ncols=2)
    ax.set_ylim(0, 430)
    ax.set_ylabel("incidents attended (thousands)")
    ax.set_title("First half of 2025: more incidents than in any first half since 2020", loc="left", fontweight="bold", fontsize=10.5)
    luft(ax)
    fuss(fig, "Source: computer-aided dispatch; 2025 is incomplete")
    return fig


@honest
def patients_age_pyramid():
    """A pyramid: left side drawn with negative widths but labelled in absolute numbers."""
    ages = ["0–14", "15–29", "30–44", "45–59", "60–74", "75–89", "90 and over"]
    w = np.array([11.2, 18.9, 20.3, 26.8, 41.5, 63.2, 21.4])
    m = np.array([13.6, 15.7, 21.9, 30.1, 44.7, 52.6, 10.9])
    k = int(np.argmax(w + m))
    assert ages[k] == "75–89" and w[-1] / m[-1] > 1.9 and w[-1] < 2 * m[-1]
    fig, ax = blatt(7.4, 4.5)
    ax.barh(ages, -w, color="#7b3294", label="Women")
    ax.barh(ages, m, color="#f1a340", label="Men")
    for i in range(7):
        ax.text(-w[i] - .8, i, f"{w[i]:.1f}", ha="right", va="center", fontsize=8.5)
        ax.text(m[i] + .8, i, f"{m[i]:.1f}", ha="left", va="center", fontsize=8.5)
    ax.set_xlim(-75, 75)
    ax.xaxis.set_major_formatter(mticker.FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.axvline(0, color="white", lw=1.5)
    ax.set_xlabel("thousand patients attended, 2024")
    ax.set_ylabel("age group")
    ax.legend(frameon=False, loc="lower right")
    ax.set_title("Past 90, almost twice as many women as men are attended", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Source: electronic patient records")
    return fig


@honest
def staff_agreement_likert():
    """A diverging Likert bar in the order of the grades, neutral split on zero, totals of 100."""
    q = ["I would recommend my station", "Kit is checked every shift", "I get feedback on my calls", "Breaks are protected"]
    g = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]
    v = np.array([[7, 11, 18, 38, 26], [5, 13, 22, 37, 23], [14, 22, 24, 27, 13], [24, 28, 16, 22, 10]], float)
    assert (v.sum(1) == 100).all() and v[0, 3:].sum() == 64
    cols = ["#b35806", "#fdb863", "#e6e6e6", "#92a7d6", "#2d4a8a"]
    fig, ax = blatt(8.2, 3.9)
    start = -(v[:, 0] + v[:, 1] + v[:, 2] / 2)
    for k in range(5):
        ax.barh(q, v[:, k], left=start, color=cols[k], label=g[k], height=.68)
        for i in range(4):
            ax.text(start[i] + v[i, k] / 2, i, f"{v[i, k]:.0f}", ha="center", va="center", fontsize=8.5,
                    color="white" if k in (0, 4) else "black")
        start = start + v[:, k]
    ax.invert_yaxis()
    ax.axvline(0, color="#333", lw=.8, zorder=0)
    ax.set_xlim(-70, 80)
    ax.xaxis.set_major_formatter(mticker.FuncFormatter(lambda x, _: f"{abs(x):.0f}%"))
    ax.set_xlabel("share of answers (%), the neutral grade centred on zero")
    ax.legend(ncols=5, frameon=False, fontsize=8, loc="upper center", bbox_to_anchor=(.4, 1.16), columnspacing=1)
    fig.suptitle("Almost two in three staff would recommend their station", x=.02, ha="left", fontweight="bold", fontsize=11)
    luft(ax, "top", "right", "left")
    fuss(fig, "Source: Trust staff survey, 1,187 replies, October 2024")
    return fig


@honest
def stations_funnel_plot():
    """A funnel plot: limits named on the lines, every point one station."""
    rng = np.random.default_rng(52)
    n = np.round(np.exp(rng.uniform(np.log(120), np.log(2400), 58)))
    p0 = .52
    p = p0 + rng.normal(0, 1, 58) * np.sqrt(p0 * (1 - p0) / n) * .85
    n[0], p[0] = 1480, .447
    x = np.linspace(80, 2600, 300)
    se = np.sqrt(p0 * (1 - p0) / x)
    z = (p - p0) / np.sqrt(p0 * (1 - p0) / n)
    assert (z < -3.09).sum() == 1 and (z > 3.09).sum() == 0
    fig, ax = blatt(7.3, 4.7)
    ax.axhline(52, color="#333", lw=1.6, label="Trust average, 52%")
    for k, ls, t in ((1.96, "--", "95% limits"), (3.09, "-", "99.8% limits")):
        ax.plot(x, 100 * (p0 + k * se), color="#777", ls=ls, lw=1.2, label=t)
        ax.plot(x, 100 * (p0 - k * se), color="#777", ls=ls, lw=1.2)
    ax.scatter(n[1:], 100 * p[1:], s=26, color=BLAU, alpha=.75, lw=0)
    ax.scatter(n[:1], 100 * p[:1], s=60, color=ORANGE, marker="D")
    ax.annotate("Neath East", (n[0], 100 * p[0]), (8, -3), textcoords="offset points", va="top")
    ax.set_ylim(34, 70)
    ax.set_xlim(80, 2620)
    ax.set_xlabel("red calls in the year, by station")
    ax.set_ylabel("reached within 8 minutes (%)")
    ax.legend(frameon=False, loc="upper right")
    ax.set_title("One station of 58 falls below the 99.8% limit", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Binomial control limits around the Trust average. Source: dispatch system, 2024")
    return fig


@honest
def overtime_cumulative_against_budget():
    """A running total that calls itself one, beside the budget; an inset enlarges the last weeks and says so."""
    rng = np.random.default_rng(60)
    w = np.arange(1, 41)
    real = np.cumsum(rng.normal(212, 14, 40)) / 1000
    plan = 0.2 * w
    cross = (real > plan)
    assert cross[5:].all()
    pct = (real[-1] / plan[-1] - 1) * 100
    fig, ax = blatt(7.5, 4.6)
    ax.plot(w, real, color=ORANGE, lw=2.4)
    ax.plot(w, plan, color="#333", ls="--", lw=1.4)
    ax.text(14, real[13] + .7, "spent so far", color=ORANGE, ha="right")
    ax.text(16, plan[15] - .75, "budget", color="#333")
    ax.set_xlim(0, 52)
    ax.set_ylim(0, 10.4)
    ax.set_xlabel("week of the financial year 2024/25")
    ax.set_ylabel("overtime, cumulative total (million pounds)")
    ins = ax.inset_axes([.62, .1, .34, .34])
    ins.plot(w, real, color=ORANGE, lw=2)
    ins.plot(w, plan, color="#333", ls="--", lw=1.2)
    ins.set_xlim(34, 40)
    ins.set_ylim(6.6, 8.8)
    ins.tick_params(labelsize=8)
    ins.set_title("Enlarged: weeks 34 to 40", fontsize=8.5, loc="left")
    ax.indicate_inset_zoom(ins, edgecolor="#888")
    ax.set_title(f"After 40 weeks, overtime stands {pct:.0f}% above budget (running total)", loc="left", fontweight="bold", fontsize=10.5)
    luft(ax)
    fuss(fig, "Source: Trust finance ledger")
    return fig


@honest
def vehicle_programme_gantt():
    """Bars that begin at their date, not at zero: a Gantt chart."""
    t = [("Specification", "2024-01-15", "2024-03-31"), ("Tender", "2024-04-01", "2024-07-15"),
         ("Conversion of 42 vehicles", "2024-07-16", "2025-02-28"), ("Driver familiarisation", "2024-11-01", "2025-03-31"),
         ("Into service, north", "2025-02-01", "2025-04-30"), ("Into service, south", "2025-04-01", "2025-06-30")]
    fig, ax = blatt(7.8, 3.8)
    dur = []
    for i, (n, a, b) in enumerate(t):
        a, b = pd.Timestamp(a), pd.Timestamp(b)
        dur.append((b - a).days)
        ax.barh(i, b - a, left=a, color=BLAU if i < 2 else HIMMEL, height=.55, edgecolor="#083d5c")
    assert int(np.argmax(dur)) == 2
    ax.set_xlim(pd.Timestamp("2023-12-20"), pd.Timestamp("2025-07-10"))
    ax.set_yticks(range(6), [x[0] for x in t])
    ax.invert_yaxis()
    ax.axvline(pd.Timestamp("2024-07-31"), color="#333", ls=":")
    ax.text(pd.Timestamp("2024-07-24"), 5.3, "report date, 31 July ", ha="right", fontsize=8.5)
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 4, 7, 10)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.grid(axis="x", alpha=.3)
    ax.set_axisbelow(True)
    ax.legend(handles=[Patch(fc=BLAU, label="done"), Patch(fc=HIMMEL, label="under way or planned")], frameon=False, loc="upper right")
    ax.set_title("New vehicles: conversion is the longest stage of the programme", loc="left", fontweight="bold", fontsize=10.5)
    luft(ax)
    fuss(fig, "Source: fleet programme plan, version of July 2024")
    return fig


@honest
def calls_by_hour_and_weekday():
    """A sequential palette of even lightness, days in their order, the peak of the title ringed."""
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    h = np.arange(24)
    b = 22 + 17 * np.exp(-(h - 11) ** 2 / 22) + 16 * np.exp(-(h - 19) ** 2 / 16)
    v = np.array([b * k for k in (1.04, .98, .97, .98, 1.02, 1.03, 1.0)])
    v[4, 21:] += 11
    v[5, 21:] += [14, 19, 24]
    v[6, :3] += [22, 17, 9]
    i, j = np.unravel_index(v.argmax(), v.shape)
    assert (v == v.max()).sum() == 1
    fig, ax = blatt(7.8, 3.8)
    m = ax.imshow(v, cmap="cividis", aspect="auto")
    ax.add_patch(Rectangle((j - .5, i - .5), 1, 1, fill=False, ec="white", lw=2.4))
    ax.set_yticks(range(7), days)
    ax.set_xticks(range(0, 24, 3), [f"{k:02d}:00" for k in range(0, 24, 3)])
    fig.colorbar(m, ax=ax, label="calls per hour, mean of 2024")
    full = dict(Mon="Monday", Tue="Tuesday", Wed="Wednesday", Thu="Thursday", Fri="Friday", Sat="Saturday", Sun="Sunday")
    ax.set_title(f"The busiest hour of the week begins on {full[days[i]]} at {j:02d}:00", loc="left", fontweight="bold")
    ax.set_xlabel("hour of the day at which the call began")
    fuss(fig, "Source: clinical contact centres, 52 weeks")
    return fig


# ------------------------------------------------------------------ HONEST, FR

@honest
def rangs_des_genres():
    """A bump chart: rank 1 on top, as one reads a ranking."""
    a = [2018, 2020, 2022, 2024]
    r = {"Roman": [1, 1, 1, 2], "BD et manga": [4, 3, 2, 1], "Album jeunesse": [2, 2, 3, 3], "Essai": [3, 4, 5, 5], "Cuisine": [5, 5, 4, 4]}
    assert all(sorted(x[i] for x in r.values()) == [1, 2, 3, 4, 5] for i in range(4))
    assert r["BD et manga"][0] - r["BD et manga"][-1] == 3
    fig, ax = blatt(7.2, 4.2)
    for n, v in r.items():
        c = ORANGE if n == "BD et manga" else "#8a8f94"
        ax.plot(a, v, color=c, lw=3 if c == ORANGE else 1.8, marker="o", ms=9)
        ax.text(2024.25, v[-1], n, va="center", color=c if c == ORANGE else "#444", fontweight="bold" if c == ORANGE else None)
        ax.text(2017.75, v[0], n, va="center", ha="right", color=c if c == ORANGE else "#444")
    ax.set_ylim(5.5, .5)
    ax.set_yticks(range(1, 6), ["1er", "2e", "3e", "4e", "5e"])
    ax.set_xticks(a)
    ax.set_xlim(2015.5, 2026.4)
    ax.set_ylabel("rang dans les ventes (le 1er en haut)")
    ax.set_title("La BD gagne trois rangs en six ans et passe devant le roman", loc="left", fontweight="bold")
    luft(ax, "top", "right", "bottom")
    fuss(fig, "Source : caisses des librairies membres, en exemplaires")
    return fig


@honest
def surface_librairies_densite():
    """Uneven classes, but drawn as densities, so that area means number; the axis says so."""
    rng = np.random.default_rng(9)
    s = np.clip(rng.lognormal(4.85, .62, 320), 22, 798)
    bins = [20, 40, 60, 80, 100, 150, 200, 300, 400, 800]
    n, _ = np.histogram(s, bins)
    fig, ax = blatt(7.2, 4.4)
    ax.bar(bins[:-1], n / np.diff(bins) * 10, width=np.diff(bins), align="edge", color="#6b8e23", edgecolor="white")
    for b0, b1, k in zip(bins[:-1], bins[1:], n):
        ax.text((b0 + b1) / 2, k / (b1 - b0) * 10 + .3, str(k), ha="center", fontsize=8)
    assert n.sum() == 320
    ax.set_xlabel("surface de vente (m²)")
    ax.set_ylabel("librairies par tranche de 10 m²")
    ax.set_title("Surface des 320 librairies du Québec", loc="left", fontweight="bold")
    ax.text(.98, .9, "Classes inégales : l’aire de chaque rectangle,\net non sa hauteur, donne le nombre inscrit.", transform=ax.transAxes, ha="right", va="top", fontsize=9)
    luft(ax)
    fuss(fig, "Source : questionnaire aux membres, 320 réponses")
    return fig


@honest
def formats_en_ruisseau():
    """A streamgraph of four bands that says its thickness is what counts, with a gauge of scale."""
    a = np.arange(2010, 2025)
    t = np.linspace(0, 1, 15)
    p = 34 - 5 * t + 1.2 * np.sin(6 * t)
    po = 18 + 2 * t + np.cos(5 * t)
    nu = 1 + 7.5 * t ** 1.4
    au = .3 + 3.6 * t ** 2
    assert nu[-1] > 8 * nu[0] and (np.diff(nu) > 0).all()
    fig, ax = blatt(7.6, 4.5)
    base = -(p + po + nu + au) / 2
    ax.stackplot(a, p, po, nu, au, baseline="sym", colors=["#0b3c5d", "#6fa8dc", "#f2a33a", "#ffe0b3"], edgecolor="white", lw=.8)
    y = base[-1]
    for n, v in (("Grand format", p), ("Poche", po), ("Numérique", nu), ("Audio", au)):
        ax.text(2024.2, y + v[-1] / 2, f"{n} ({komma(v[-1])} M$)", va="center", fontsize=9)
        y += v[-1]
    ax.plot([2010.5, 2010.5], [-39, -29], color="#333", lw=3, solid_capstyle="butt")
    ax.text(2010.8, -34, "épaisseur = 10 M$", va="center", fontsize=9)
    ax.set_yticks([])
    ax.set_ylim(-41, 32)
    ax.set_xlim(2010, 2028)
    ax.set_xticks(range(2010, 2025, 2))
    ax.set_title("Le numérique vaut en 2024 plus de huit fois ses ventes de 2010", loc="left", fontweight="bold")
    luft(ax, "top", "right", "left")
    fuss(fig, "L’épaisseur de chaque bande donne les ventes de l’année (millions de dollars). Source : association des librairies")
    return fig


@honest
def livres_pictogrammes_comptes():
    """One book of one size for each 50 thousand copies: the count carries the number."""
    data = [("Romans", 600), ("Bandes dessinées", 400), ("Albums jeunesse", 350), ("Essais", 200)]
    assert data[0][1] == 3 * data[3][1] and all(v % 50 == 0 for _, v in data)
    fig, ax = plt.subplots(figsize=(7.6, 4))
    for i, (n, v) in enumerate(data):
        y = 3 - i
        for k in range(v // 50):
            ax.add_patch(Rectangle((k, y), .62, .7, fc="#8c510a", ec="#3d2304"))
            ax.add_patch(Rectangle((k + .12, y + .1), .4, .1, fc="#f6e8c3", ec="none"))
        ax.text(-.3, y + .35, n, ha="right", va="center")
        ax.text(v // 50 + .05, y + .35, str(v), va="center", fontweight="bold")
    ax.set_xlim(-3.6, 13.2)
    ax.set_ylim(-.3, 4)
    ax.axis("off")
    ax.set_title("Trois fois plus de romans que d’essais (milliers d’exemplaires, 2024)", loc="left", fontsize=11, fontweight="bold")
    fig.text(.03, .03, "Un livre dessiné = 50 000 exemplaires. Source : caisses de 96 librairies membres", fontsize=8)
    return fig


@honest
def pentes_des_regions():
    """A slope chart between two dates, every end labelled; the axis needs no zero because positions, not lengths, are read."""
    r = {"Estrie": (5.2, 6.8), "Montréal": (7.1, 7.9), "Mauricie": (4.4, 5.1), "Laval": (3.6, 3.9), "Outaouais": (4.1, 3.3)}
    assert [k for k, (a, b) in r.items() if b < a] == ["Outaouais"]
    fig, ax = plt.subplots(figsize=(5.8, 5.4), layout="constrained")
    for n, (a, b) in r.items():
        c, ls = (ORANGE, "--") if b < a else ("#34566b", "-")
        ax.plot([0, 1], [a, b], color=c, ls=ls, marker="o", lw=2)
        ax.text(-.04, a, f"{n}  {komma(a)}", ha="right", va="center", color=c)
        ax.text(1.04, b, f"{komma(b)}  {n}", ha="left", va="center", color=c)
    ax.set_xlim(-.65, 1.65)
    ax.set_ylim(2.8, 8.4)
    ax.set_xticks([0, 1], ["2014", "2024"], fontweight="bold")
    ax.set_yticks([])
    luft(ax, "top", "right", "left", "bottom")
    ax.set_title("Librairies pour 100 000 habitants :\nseule l’Outaouais recule", loc="left", fontweight="bold")
    fig.supxlabel("Source : répertoire de l’association ; population au 1er juillet", fontsize=8, x=.02, ha="left")
    return fig


@honest
def seize_genres_un_en_couleur():
    """Fifteen grey lines are only a background, one is told; the figure says so."""
    rng = np.random.default_rng(33)
    a = np.arange(2014, 2025)
    fig, ax = blatt(7.4, 4.4)
    hi = 0
    for k in range(15):
        v = np.clip(4 + rng.uniform(-1, 2.4) + np.cumsum(rng.normal(0, .4, 11)), .6, 8.4)
        hi = max(hi, v[-1])
        ax.plot(a, v, color="#cfcfcf", lw=1.2, zorder=1)
    m = np.array([3.1, 3.3, 3.2, 3.9, 4.6, 5.3, 6.4, 8.0, 9.1, 9.6, 10.2])
    assert m[-1] > hi and m[-1] > 3 * m[0]
    ax.plot(a, m, color="#9c2a5b", lw=3, zorder=3)
    ax.text(2024.15, m[-1], "Manga", color="#9c2a5b", va="center", fontweight="bold")
    ax.text(2024.15, 4.6, "quinze autres\ngenres, en gris", color="#666", va="center", fontsize=9)
    ax.set_xlim(2014, 2026.2)
    ax.set_xticks(range(2014, 2025, 2))
    ax.set_ylim(0, 11.5)
    ax.set_ylabel("part des ventes (%)")
    ax.set_title("Le manga a plus que triplé sa part et devance tous les autres genres", loc="left", fontweight="bold", fontsize=10.5)
    luft(ax)
    fuss(fig, "Source : caisses des librairies membres, 2014-2024")
    return fig


@honest
def indice_des_prix_base_100():
    """Two indices that start at 100; the base is declared and drawn, the axis need not start at zero."""
    a = np.arange(2015, 2025)
    liv = np.array([100, 100.9, 101.6, 102.8, 104.1, 105.0, 106.3, 110.2, 114.1, 116.4])
    ipc = np.array([100, 101.3, 102.8, 105.0, 106.9, 107.5, 111.3, 118.7, 124.0, 126.9])
    assert (ipc[1:] > liv[1:]).all() and abs((ipc[-1] - liv[-1]) - 10.5) < 1e-6
    fig, ax = blatt(7.3, 4.4)
    ax.plot(a, liv, color=BLAU, marker="o", lw=2)
    ax.plot(a, ipc, color="#6e6e6e", marker="s", ls="--", lw=2)
    ax.axhline(100, color="#999", lw=.8)
    ax.text(2024.15, liv[-1], "prix du livre\n116,4", color=BLAU, va="center")
    ax.text(2024.15, ipc[-1], "ensemble des\nprix 126,9", color="#6e6e6e", va="center")
    ax.set_xlim(2014.7, 2026.4)
    ax.set_xticks(a[::3])
    ax.set_ylim(97, 131)
    ax.set_xlabel("")
    ax.set_ylabel("indice, 2015 = 100")
    ax.set_title("Le livre a moins renchéri que l’ensemble des prix depuis 2015", loc="left", fontweight="bold", fontsize=11)
    luft(ax)
    fuss(fig, "Source : relevés de prix de l’association ; indice général du Québec")
    return fig


@honest
def jauge_de_participation():
    """A half-circle gauge from 0 to 100 whose angle follows the number."""
    v, cible = 62, 75
    assert cible - v == 13
    fig, ax = plt.subplots(figsize=(5.8, 3.9))
    ax.add_patch(Wedge((0, 0), 1, 0, 180, width=.32, fc="#dfe5e8"))
    ax.add_patch(Wedge((0, 0), 1, 180 - v * 1.8, 180, width=.32, fc="#1b6d85"))
    th = np.deg2rad(180 - cible * 1.8)
    ax.plot([.64 * np.cos(th), 1.06 * np.cos(th)], [.64 * np.sin(th), 1.06 * np.sin(th)], color="#333", lw=2)
    ax.text(1.1 * np.cos(th), 1.1 * np.sin(th), "cible 75 %", ha="left", va="bottom", fontsize=9)
    ax.text(0, .12, "62 %", ha="center", fontsize=26, fontweight="bold")
    ax.text(-.84, -.09, "0", ha="center", va="center")
    ax.text(.84, -.09, "100 %", ha="center", va="center")
    ax.set_xlim(-1.3, 1.45)
    ax.set_ylim(-.28, 1.25)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Participation des membres au vote : à 13 points de la cible", fontsize=11, fontweight="bold")
    fig.text(.04, .03, "198 votants sur 320 membres, assemblée de mai 2024. Source : association", fontsize=8)
    return fig


@honest
def exercice_de_septembre_a_aout():
    """The months begin in September because the financial year does, and the axis says so."""
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août"]
    v = np.array([6.1, 5.8, 7.4, 13.1, 4.6, 4.4, 4.9, 5.0, 5.2, 5.3, 5.1, 6.0])
    part = v[3] / v.sum() * 100
    assert abs(part - 18) < .5 and abs(v.mean() - 6.075) < .001
    fig, ax = blatt(7.4, 4.3)
    df = pd.DataFrame({"mois": m, "ca": v, "fête": ["non"] * 3 + ["oui"] + ["non"] * 8})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (so.Plot(df, x="mois", y="ca", color="fête").add(so.Bar(alpha=1, edgewidth=0), legend=False)
         .scale(color=["#c9b8a0", "#7a3b12"]).on(ax).plot())
    for i, y in enumerate(v):
        ax.text(i, y - .25, komma(y), ha="center", va="top", fontsize=8.5, color="white" if i == 3 else "black")
    ax.axhline(v.mean(), color="#333", ls="--", lw=1)
    ax.text(9.5, v.mean() + .2, "moyenne des douze mois : 6,1", ha="center", va="bottom", fontsize=9)
    ax.set_ylim(0, 15)
    ax.set_ylabel("chiffre d’affaires (millions de dollars)")
    ax.set_xlabel("exercice 2023-2024, de septembre 2023 à août 2024")
    ax.set_title("Décembre fait à lui seul 18 % du chiffre d’affaires de l’exercice", loc="left", fontweight="bold", fontsize=11)
    luft(ax)
    fuss(fig, "Source : déclarations des librairies membres")
    return fig


@honest
def passages_moyenne_mobile():
    """The smooth line is a named seven-day mean and every day stays visible behind it."""
    d = pd.date_range("2024-09-01", "2024-12-31", freq="D")
    rng = np.random.default_rng(77)
    base = 118 + 70 * np.exp(-((np.arange(len(d)) - 111) ** 2) / 160)
    v = base * np.array([1.0, .82, .86, .9, .98, 1.12, 1.3])[(d.day_of_week + 1) % 7] + rng.normal(0, 7, len(d))
    v[[43, 115, 116]] = np.nan
    s = pd.Series(v, d)
    mm = s.rolling(7, center=True, min_periods=5).mean()
    top = mm.idxmax()
    assert top.month == 12
    fig, ax = blatt(7.6, 4.4)
    ax.scatter(s.index, s, s=14, color="#9fb6c3", label="un jour")
    ax.plot(mm.index, mm, color="#0b4f6c", lw=2.4, label="moyenne mobile centrée de sept jours")
    ax.set_ylim(0, 290)
    ax.xaxis.set_major_locator(mdates.DayLocator(1))
    ax.xaxis.set_major_formatter(mticker.FuncFormatter(
        lambda x, _: {9: "1er sept.", 10: "1er oct.", 11: "1er nov.", 12: "1er déc.", 1: "1er janv."}.get(mdates.num2date(x).month, "")))
    ax.set_xlim(pd.Timestamp("2024-08-29"), pd.Timestamp("2025-01-05"))
    ax.set_ylabel("passages par jour et par librairie")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("La fréquentation culmine en décembre", loc="left", fontweight="bold")
    luft(ax)
    fuss(fig, "Fermé le 14 octobre, les 25 et 26 décembre. Source : compteurs d’entrée de 22 librairies, automne 2024")
    return fig
