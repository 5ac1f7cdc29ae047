"""Charts by a data journalist of a Basque broadcaster who also teaches at a Swiss
Fachhochschule, helps an Irish hospital trust and a sports federation in Quebec:
32 liars, 38 honest ones. All values are invented."""
import warnings

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import matplotlib.dates as mdates
import matplotlib.ticker as mticker
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle, Wedge
from scipy.interpolate import make_interp_spline

LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule)); return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f)); return f


BLUE, ORANGE, GREEN, VERM, PINK, SKY = ("#0072B2", "#E69F00", "#009E73",
                                        "#D55E00", "#CC79A7", "#56B4E9")
GREY, INK = "#8A8A8A", "#333333"


def _foot(fig, text, room=0.07):
    """Source line at the foot; makes room for it under a constrained layout."""
    fig.text(0.012, 0.014, text, fontsize=8, color="#444444", ha="left", va="bottom")
    eng = fig.get_layout_engine()
    if eng is not None:
        eng.set(rect=(0.005, room, 0.985, 0.98 - room))


def _bare(ax, *sides):
    for s in sides or ("top", "right"):
        ax.spines[s].set_visible(False)


def _komma(dec=0, unit=""):
    return mticker.FuncFormatter(lambda v, p: f"{v:.{dec}f}".replace(".", ",") + unit)


def _tausend(sep):
    return mticker.FuncFormatter(lambda v, p: f"{v:,.0f}".replace(",", sep))


# ====================================================================== LIARS
# ---------------------------------------------------------------- German
@liar("title-contradicts-data")
def nachtzug_verdreifacht():
    """The title says more than tripled since 2019; the bars say doubled."""
    jahre = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
    reisende = [480, 190, 260, 610, 790, 905, 960]
    fig, ax = plt.subplots(figsize=(7.5, 4.6), layout="constrained")
    b = ax.bar([str(j) for j in jahre], reisende, color=BLUE, width=0.7)
    ax.bar_label(b, padding=2, fontsize=9)
    ax.set_ylim(0, 1080)
    ax.set_ylabel("Reisende (in Tausend)")
    ax.set_title("Nachtzüge: Zahl der Reisenden hat sich seit 2019\nmehr als verdreifacht",
                 loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Quelle: Verband der Nachtzugbetreiber, Jahresberichte 2019–2025")
    return fig


@liar("truncated-bars")
def mieten_staedte():
    """Rent bars start at 1500 francs, so small differences look threefold."""
    df = pd.DataFrame({"Stadt": ["Zug", "Zürich", "Genf", "Lausanne", "Basel", "Bern"],
                       "Miete": [1985, 1940, 1880, 1740, 1655, 1610]})
    with sns.axes_style("whitegrid"):
        fig, ax = plt.subplots(figsize=(7, 4.5), layout="constrained")
    sns.barplot(data=df, x="Stadt", y="Miete", color="#4C78A8", ax=ax)
    ax.set(ylim=(1500, 2000), xlabel="", ylabel="Franken pro Monat")
    ax.set_title("Was eine 3,5-Zimmer-Wohnung im Mittel kostet", loc="left")
    _foot(fig, "Quelle: Mietpreiserhebung 2025, Nettomiete, Median")
    return fig


@liar("dual-axis")
def velo_doppelachse():
    """Two unrelated quantities on two fitted scales, as if one caused the other."""
    j = np.arange(2014, 2026)
    unfall = np.array([410, 432, 455, 470, 520, 548, 575, 640, 662, 690, 722, 741])
    lade = np.array([0.9, 1.2, 1.5, 2.1, 3.0, 3.9, 4.8, 6.6, 7.4, 8.5, 9.6, 10.1])
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    l1, = ax.plot(j, unfall, color=VERM, lw=2.4, marker="o", ms=4, label="Velounfälle (links)")
    ax.set_ylabel("Velounfälle pro Jahr")
    ax.set_ylim(380, 760)
    ax2 = ax.twinx()
    l2, = ax2.plot(j, lade, color=BLUE, lw=2.4, ls="--", marker="s", ms=4,
                   label="Ladestationen in Tausend (rechts)")
    ax2.set_ylabel("Öffentliche Ladestationen (Tausend)")
    ax2.set_ylim(0.2, 10.6)
    ax.legend(handles=[l1, l2], loc="upper left", frameon=False)
    ax.set_title("Velounfälle und Ladestationen für Elektroautos, 2014–2025", loc="left")
    fig.text(0.01, 0.01, "Quelle: Kantonspolizei; Energieverband", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


@liar("uneven-bins")
def notfall_altersklassen():
    """Raw counts in classes from 5 to 40 years wide: the widest class wins."""
    rng = np.random.default_rng(11)
    alter = np.clip(np.concatenate([rng.gamma(2, 6, 700), rng.normal(42, 18, 1500),
                                    rng.normal(76, 9, 900)]), 0, 99)
    fig, ax = plt.subplots(figsize=(7.4, 4.4), layout="constrained")
    ax.hist(alter, bins=[0, 5, 10, 15, 20, 60, 65, 70, 100], color="#72B7B2", edgecolor="white")
    ax.set_xticks([0, 5, 10, 15, 20, 60, 65, 70, 100])
    ax.set_xlabel("Alter bei Eintritt (Jahre)")
    ax.set_ylabel("Anzahl Patientinnen und Patienten")
    ax.set_title("Wer auf den Notfall kommt", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Quelle: Notfallstatistik Regionalspital, 2025, n = 3100")
    return fig


@liar("shuffled-ordinal")
def zufriedenheit_alphabetisch():
    """The five grades of satisfaction stand in alphabetical order."""
    rng = np.random.default_rng(3)
    antw = rng.choice(["sehr zufrieden", "eher zufrieden", "teils, teils",
                       "eher unzufrieden", "sehr unzufrieden"], 640,
                      p=[.22, .37, .19, .14, .08])
    anteil = pd.Series(antw).value_counts(normalize=True).sort_index() * 100
    ax = anteil.plot.bar(figsize=(7, 4.6), color="#5B8DB8", width=.75, rot=0)
    fig = ax.figure
    ax.bar_label(ax.containers[0], fmt="%.0f %%", padding=2)
    ax.set_xticks(range(5), [t.replace(" ", "\n", 1) for t in anteil.index])
    ax.set_ylim(0, 45)
    ax.set_ylabel("Anteil der Antworten (%)")
    ax.set_xlabel("")
    ax.set_title("Wie zufrieden sind Sie mit der Betreuung der Bachelorarbeit?", loc="left")
    fig.text(.01, .01, "Quelle: Studierendenbefragung 2025, n = 640", fontsize=8)
    fig.tight_layout(rect=(0, .04, 1, 1))
    return fig


@liar("rainbow-colormap")
def belegung_regenbogen():
    """Occupancy of the car park by hour and weekday, in jet."""
    rng = np.random.default_rng(5)
    h = np.arange(6, 23)
    form = np.exp(-((h - 13) / 4.2) ** 2)
    z = np.array([w * form * 88 + rng.normal(0, 3, len(h)) + 6
                  for w in (.9, .95, 1, .97, 1, .75, .35)])
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    im = ax.imshow(z, cmap="jet", aspect="auto", vmin=0, vmax=100)
    ax.set_xticks(range(0, len(h), 2), [f"{s} Uhr" for s in h[::2]])
    ax.set_yticks(range(7), ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    fig.colorbar(im, ax=ax, label="Belegung (%)")
    ax.set_title("Auslastung des Parkhauses Campus Nord", loc="left")
    _foot(fig, "Quelle: Schrankenzählung, Mittel der Kalenderwochen 36–45, 2025", .08)
    return fig


@liar("stacked-averages")
def noten_gestapelt():
    """Mean marks of four modules are stacked into a meaningless column of 19."""
    df = pd.DataFrame({"Statistik": [4.3, 4.4, 4.2, 4.5], "Recht": [4.8, 4.7, 4.9, 4.8],
                       "Informatik": [4.6, 4.9, 5.0, 5.1], "Ethik": [5.1, 5.0, 5.2, 5.2]},
                      index=["2022", "2023", "2024", "2025"])
    fig, ax = plt.subplots(figsize=(7, 4.7), layout="constrained")
    df.plot.bar(stacked=True, ax=ax, rot=0, width=.65,
                color=["#08306B", "#2171B5", "#6BAED6", "#C6DBEF"], edgecolor="white")
    for c, col in zip(ax.containers, ("white", "white", "black", "black")):
        ax.bar_label(c, fmt="%.1f", label_type="center", color=col, fontsize=9)
    ax.set_ylabel("Durchschnittsnote (1–6)")
    ax.set_xlabel("Jahrgang")
    ax.legend(title="Modul", bbox_to_anchor=(1.01, 1), loc="upper left", frameon=False)
    ax.set_title("Durchschnittsnoten je Modul", loc="left")
    _bare(ax)
    _foot(fig, "Quelle: Prüfungsamt der Fachhochschule")
    return fig


@liar("smoothed-line")
def spline_umfrage():
    """Five polls are joined by a spline that invents a peak and a trough."""
    x = np.array([2005, 2010, 2015, 2020, 2025])
    y = np.array([34, 52, 49, 41, 58])
    xx = np.linspace(2005, 2025, 300)
    fig, ax = plt.subplots(figsize=(7.2, 4.4), layout="constrained")
    ax.plot(xx, make_interp_spline(x, y, k=3)(xx), color="#7B3294", lw=2.8)
    ax.plot(x, y, "o", color="#7B3294", ms=7)
    ax.set_xticks(x)
    ax.set_ylim(0, 70)
    ax.yaxis.set_major_formatter(mticker.PercentFormatter(decimals=0))
    ax.set_ylabel("Zustimmung")
    ax.set_title("Zustimmung zum Stimmrechtsalter 16", loc="left", fontweight="bold")
    ax.grid(axis="y", alpha=.3)
    _bare(ax)
    _foot(fig, "Quelle: Bevölkerungsbefragung alle fünf Jahre, je rund 1200 Befragte")
    return fig


# ---------------------------------------------------------------- Spanish
@liar("title-contradicts-data")
def comarcas_reciclaje_segunda():
    """The title puts Debabarrena second; it is fourth."""
    com = ["Tolosaldea", "Goierri", "Urola Kosta", "Debabarrena", "Donostialdea",
           "Debagoiena", "Bidasoa"]
    v = np.array([71.2, 66.4, 68.9, 64.8, 55.1, 58.7, 60.3])
    o = np.argsort(v)
    fig, ax = plt.subplots(figsize=(7.4, 4.6), layout="constrained")
    cols = [VERM if com[i] == "Debabarrena" else "#9AB0C4" for i in o]
    ax.hlines(range(7), 0, v[o], color=cols, lw=3)
    ax.scatter(v[o], range(7), color=cols, s=90, zorder=3)
    for k, i in enumerate(o):
        ax.text(v[i] + 1.5, k, f"{v[i]:.1f} %".replace(".", ","), va="center", fontsize=9)
    ax.set_yticks(range(7), [com[i] for i in o])
    ax.set_xlim(0, 82)
    ax.set_xlabel("Residuos urbanos recogidos por separado (%)")
    ax.set_title("Debabarrena, la segunda comarca que más recicla", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Fuente: observatorio de residuos, 2025")
    return fig


@liar("title-contradicts-data")
def paro_juvenil_minimo():
    """The title gives the lowest point of the decade to 2025; it was in 2023."""
    a = np.arange(2015, 2026)
    p = np.array([31.2, 28.9, 26.1, 23.8, 21.5, 24.9, 22.7, 18.3, 15.6, 16.4, 17.2])
    fig, ax = plt.subplots(figsize=(7.6, 4.5), layout="constrained")
    ax.plot(a, p, color=BLUE, lw=2.5, marker="o", ms=5)
    for i in (0, 8, 10):
        ax.annotate(f"{p[i]:.1f} %".replace(".", ","), (a[i], p[i]), (0, 9),
                    textcoords="offset points", ha="center", fontsize=9)
    ax.set_ylim(0, 36)
    ax.set_xticks(a)
    ax.yaxis.set_major_formatter(_komma(0, " %"))
    ax.set_ylabel("Tasa de paro, 16 a 24 años")
    fig.suptitle("El paro juvenil cierra 2025 en su nivel más bajo de la última década",
                 x=.012, ha="left", fontweight="bold", fontsize=12)
    _bare(ax)
    ax.grid(axis="y", color="#e3e3e3")
    _foot(fig, "Fuente: encuesta de población activa, media anual")
    return fig


@liar("bridged-gap")
def nitratos_hueco():
    """The probe was down for eleven months; dropna() lets the line cross them."""
    rng = np.random.default_rng(8)
    t = pd.date_range("2019-01-01", "2023-12-01", freq="MS")
    s = pd.Series(9 + 2.4 * np.cos(2 * np.pi * (t.month - 2) / 12) + rng.normal(0, .6, len(t)), t)
    s["2020-12-01":"2021-10-01"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4.3), layout="constrained")
    s2 = s.dropna()
    ax.plot(s2.index, s2.values, marker="o", ms=3.5, lw=1.6, color=GREEN)
    ax.set_ylim(0, 14)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_ylabel("Nitratos (mg/l)")
    ax.set_title("Nitratos en el río, medición mensual", loc="left")
    ax.grid(alpha=.25)
    _foot(fig, "Fuente: red de control de aguas, estación 14, 2019–2023")
    return fig


@liar("pie-misuse")
def tarta_respuesta_multiple():
    """Multiple answers (176 % in all) cut up in a pie."""
    motivos = ["Hijos e hijas", "Trabajo", "Interés cultural", "Amistades"]
    v = [62, 48, 39, 27]
    fig, ax = plt.subplots(figsize=(6.4, 5), layout="constrained")
    w, t = ax.pie(v, startangle=90, counterclock=False,
                  colors=["#08519C", "#3182BD", "#6BAED6", "#BDD7E7"],
                  labels=[f"{m}\n{x} %" for m, x in zip(motivos, v)],
                  wedgeprops=dict(edgecolor="white", lw=1.5))
    ax.set_title("¿Por qué empezó a aprender euskera?\n(varias respuestas posibles)")
    _foot(fig, "Fuente: encuesta a 812 alumnos de euskaltegis, 2025", .05)
    return fig


@liar("misrepresentation")
def circulos_radio():
    """The radius, not the area, follows the number: 40 looks sixteen times 10."""
    nom, v = ["2010", "2015", "2020", "2025"], [10, 16, 27, 40]
    fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained")
    x = 0
    for n, k in zip(nom, v):
        r = k / 10
        ax.add_patch(Circle((x + r, r), r, color="#E07B39"))
        ax.text(x + r, r, f"{k}", ha="center", va="center", fontsize=10 + 2 * r,
                fontweight="bold")
        ax.text(x + r, -.7, n, ha="center", va="top", fontsize=11)
        x += 2 * r + .6
    ax.set_xlim(-.5, x)
    ax.set_ylim(-2, 8.6)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Parques eólicos en funcionamiento (número)", loc="left", fontweight="bold")
    _foot(fig, "Fuente: registro de instalaciones de energía", .06)
    return fig


@liar("line-over-categories")
def linea_deportes():
    """A line joins sports, as if one led to the next."""
    dep = ["Fútbol", "Pelota", "Remo", "Montaña", "Surf", "Balonmano"]
    v = [54.2, 11.6, 7.8, 31.4, 9.3, 12.9]
    fig, ax = plt.subplots(figsize=(7.2, 4.3), layout="constrained")
    ax.plot(dep, v, color="#B5446E", lw=2.4, marker="D", ms=6)
    for d, k in zip(dep, v):
        ax.annotate(f"{k:.1f}".replace(".", ","), (d, k), (0, 8 if k > 12 else -16),
                    textcoords="offset points", ha="center", fontsize=9)
    ax.set_ylim(0, 62)
    ax.set_ylabel("Licencias (miles)")
    ax.set_title("Licencias federativas por deporte, 2025", loc="left")
    ax.grid(axis="y", alpha=.3)
    _foot(fig, "Fuente: federaciones deportivas vascas")
    return fig


@liar("unordered-time")
def semanas_ordenadas_por_valor():
    """Weeks sorted by value: the curve of infections seems to go down."""
    semanas = pd.date_range("2025-01-06", periods=11, freq="7D")
    v = np.array([212, 248, 301, 355, 340, 398, 372, 310, 288, 265, 329])
    mes = {1: "ene", 2: "feb", 3: "mar"}
    d = pd.DataFrame({"s": [f"{x.day} {mes[x.month]}" for x in semanas], "v": v})
    d = d.sort_values("v", ascending=False)
    fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained")
    ax.bar(d.s, d.v, color="#3B7A78", width=.8)
    ax.set_ylim(0, 440)
    ax.set_xlabel("Semana que empieza el…")
    ax.set_ylabel("Casos por 100.000 habitantes")
    ax.set_title("Incidencia semanal de la gripe, invierno de 2025", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Fuente: red de médicos centinela")
    return fig


@liar("partial-period")
def museo_ultimo_anio():
    """2026 holds four months, but is drawn and joined like a full year."""
    a = np.arange(2017, 2027)
    v = np.array([118, 124, 131, 42, 67, 109, 127, 138, 144, 46])
    fig, ax = plt.subplots(figsize=(7.6, 4.4), layout="constrained")
    ax.fill_between(a, v, color=SKY, alpha=.35)
    ax.plot(a, v, color=BLUE, lw=2.4, marker="o")
    ax.annotate("46", (2026, 46), (0, -15), textcoords="offset points", ha="center")
    ax.annotate("144", (2025, 144), (0, 7), textcoords="offset points", ha="center")
    ax.set_xticks(a)
    ax.set_ylim(0, 165)
    ax.set_ylabel("Visitantes (miles)")
    ax.set_title("Visitantes del museo marítimo, por año", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Fuente: taquilla del museo; extracción de datos del 2 de mayo de 2026")
    return fig


# ---------------------------------------------------------------- English
@liar("title-contradicts-data")
def rebooked_two_in_three():
    """The headline says two in three rebooked within six weeks; the bar says 54 %."""
    spec = ["Dermatology", "ENT", "Orthopaedics", "Ophthalmology", "All clinics"]
    within = np.array([61, 57, 46, 52, 54])
    later = np.array([27, 30, 35, 33, 31])
    never = 100 - within - later
    fig, ax = plt.subplots(figsize=(8, 4.5), layout="constrained")
    left = np.zeros(5)
    for v, c, lab, tc in ((within, "#08519C", "Within six weeks", "white"),
                          (later, "#9ECAE1", "Later", "black"),
                          (never, "#E3E3E3", "Not rebooked", "black")):
        b = ax.barh(spec, v, left=left, color=c, label=lab, edgecolor="white")
        ax.bar_label(b, fmt="%d%%", label_type="center", color=tc, fontsize=9)
        left += v
    ax.invert_yaxis()
    ax.set_xlim(0, 100)
    ax.set_xticks([])
    _bare(ax, "top", "right", "bottom", "left")
    ax.legend(loc="upper center", bbox_to_anchor=(.5, -.02), ncols=3, frameon=False)
    fig.suptitle("Two in three cancelled patients are seen again within six weeks",
                 x=.02, ha="left", fontweight="bold")
    _foot(fig, "Source: patient administration system, cancellations January–June 2025", .06)
    return fig


@liar("unexplained-interval")
def sepsis_band():
    """A band surrounds the line; nothing says what it is."""
    q = pd.period_range("2021Q1", "2025Q4", freq="Q")
    rng = np.random.default_rng(21)
    y = 61 + np.cumsum(rng.normal(.9, 1.3, len(q)))
    w = 4.5 + rng.uniform(0, 2, len(q))
    x = np.arange(len(q))
    fig, ax = plt.subplots(figsize=(7.6, 4.4), layout="constrained")
    ax.fill_between(x, y - w, y + w, color=BLUE, alpha=.2, lw=0)
    ax.plot(x, y, color=BLUE, lw=2.2)
    ax.set_xticks(x[::4], [str(p.year) for p in q[::4]])
    ax.set_ylim(0, 100)
    ax.set_ylabel("Patients (%)")
    ax.set_title("Sepsis: antibiotics given within the first hour", loc="left", fontweight="bold")
    ax.grid(axis="y", alpha=.3)
    _bare(ax)
    _foot(fig, "Source: trust clinical audit, quarterly samples")
    return fig


@liar("panels-on-different-scales")
def ed_attendances_panels():
    """Same quantity, same look, three scales: 90 visits a day look like 900."""
    rng = np.random.default_rng(14)
    m = pd.date_range("2025-01-01", periods=12, freq="MS")
    rows = []
    for h, base, up in (("City General", 880, 60), ("St Brendan's", 240, 22),
                        ("Harbour Clinic", 84, 9)):
        for k, t in enumerate(m):
            rows.append((h, k + 1, base + up * np.sin(k / 2.2) + rng.normal(0, base * .012)))
    df = pd.DataFrame(rows, columns=["Hospital", "Month", "Visits"])
    g = sns.relplot(data=df, kind="line", x="Month", y="Visits", col="Hospital", height=3.4,
                    aspect=.9, color=BLUE, lw=2.2, facet_kws=dict(sharey=False))
    g.set_titles("{col_name}")
    g.set_axis_labels("", "Visits per day")
    for ax in g.axes.flat:
        ax.set_xticks([1, 4, 7, 10], ["Jan", "Apr", "Jul", "Oct"])
    g.figure.suptitle("Emergency department visits per day, by hospital, 2025", x=.02, ha="left")
    g.figure.text(.01, .01, "Source: attendance register", fontsize=8)
    g.figure.tight_layout(rect=(0, .04, 1, .98))
    return g.figure


@liar("false-precision")
def staff_survey_decimals():
    """Four decimals on a survey of 87 people."""
    lab = ["Would recommend the trust", "Feel safe at work", "Manager listens",
           "Enough staff on shift"]
    k = np.array([59, 66, 52, 28])
    v = k / 87 * 100
    fig, ax = plt.subplots(figsize=(8, 3.9), layout="constrained")
    b = ax.barh(lab[::-1], v[::-1], color="#4E79A7", height=.62)
    ax.bar_label(b, fmt="%.4f%%", padding=4)
    ax.set_xlim(0, 100)
    ax.set_xlabel("Share who agree (%)")
    ax.set_title("Staff survey 2025: share of nurses who agree", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Source: nursing staff survey, 87 replies", .08)
    return fig


@liar("discretised-continuous")
def noise_two_classes():
    """A smooth noise field is cut into two flat classes."""
    x, y = np.meshgrid(np.linspace(0, 800, 160), np.linspace(0, 500, 100))
    z = (42 + 33 * np.exp(-((y - 60 - .15 * x) / 90) ** 2)
         + 16 * np.exp(-((x - 620) ** 2 + (y - 380) ** 2) / 9000))
    fig, ax = plt.subplots(figsize=(7.6, 4.7), layout="constrained")
    cf = ax.contourf(x, y, z, levels=[40, 57.5, 80], colors=["#DEEBF7", "#2171B5"])
    cb = fig.colorbar(cf, ax=ax, label="Noise level (dB(A))")
    cb.set_ticks([40, 57.5, 80])
    ax.set_aspect("equal")
    ax.set_xlabel("East (m)")
    ax.set_ylabel("North (m)")
    ax.set_title("Night-time noise over the hospital site", loc="left", fontweight="bold")
    _foot(fig, "Source: acoustic survey of the estate department, October 2025", .06)
    return fig


@liar("overplotting")
def length_of_stay_blob():
    """Nine thousand opaque fat points on whole-day values: the dense part is hidden."""
    rng = np.random.default_rng(77)
    age = np.round(np.clip(rng.normal(62, 17, 9000), 18, 98))
    los = np.round(np.clip(rng.gamma(1.6, 2 + age / 40, 9000), 0, 30))
    fig, ax = plt.subplots(figsize=(7.4, 4.7), layout="constrained")
    ax.scatter(age, los, s=46, color="#3B6FB6")
    ax.set_xlabel("Age (years)")
    ax.set_ylabel("Length of stay (days)")
    ax.set_ylim(0, 32)
    ax.set_title("Age and length of stay, 9,000 discharges in 2025", loc="left")
    _bare(ax)
    _foot(fig, "Source: hospital in-patient enquiry")
    return fig


@liar("inverted-axis")
def falls_upside_down():
    """The value axis runs downwards: more falls look like a decline."""
    y = np.arange(2013, 2026)
    v = np.array([3.1, 3.3, 3.2, 3.6, 3.9, 4.1, 4.0, 4.6, 5.2, 5.6, 5.9, 6.3, 6.6])
    fig, ax = plt.subplots(figsize=(7.5, 4.4), layout="constrained")
    ax.fill_between(y, 0, v, color="#B2182B", alpha=.85)
    ax.plot(y, v, color="black", lw=1.6, marker="o", ms=4)
    ax.set_ylim(8, 0)
    ax.set_xlim(2013, 2025)
    ax.set_ylabel("Falls per 1,000 bed days")
    ax.set_title("In-patient falls, 2013–2025", loc="left", fontweight="bold")
    _foot(fig, "Source: incident reporting system")
    return fig


@liar("colour-blind")
def wards_red_green():
    """Four lines in red, green, brown and olive; only the colour names them."""
    rng = np.random.default_rng(31)
    x = np.arange(1, 13)
    fig, ax = plt.subplots(figsize=(7.6, 4.5), layout="constrained")
    for lab, c, b in (("Oak ward", "#C0392B", 88), ("Ash ward", "#3E8E41", 85),
                      ("Elm ward", "#9C5A1A", 91), ("Yew ward", "#7A7A20", 82)):
        ax.plot(x, b + np.cumsum(rng.normal(0, 1.6, 12)), color=c, lw=2.2, label=lab)
    ax.set_xticks(x, list("JFMAMJJASOND"))
    ax.set_ylim(70, 100)
    ax.set_ylabel("Beds occupied (%)")
    ax.legend(ncols=4, loc="lower center", frameon=False)
    ax.set_title("Bed occupancy by ward, 2025", loc="left", fontweight="bold")
    ax.grid(axis="y", alpha=.3)
    _foot(fig, "Source: daily midnight census, monthly mean")
    return fig


# ---------------------------------------------------------------- French
@liar("title-contradicts-data")
def soccer_depasse_hockey():
    """The title dates the crossing to 2019; the lines cross in 2023."""
    a = np.arange(2014, 2026)
    hockey = np.array([98, 97, 95, 94, 93, 92, 74, 80, 86, 87, 87, 86])
    soccer = np.array([70, 72, 73, 75, 77, 79, 58, 71, 82, 90, 95, 99])
    fig, ax = plt.subplots(figsize=(7.8, 4.6), layout="constrained")
    ax.plot(a, hockey, color=INK, lw=2.4)
    ax.plot(a, soccer, color=ORANGE, lw=2.4, marker="o", ms=5)
    ax.text(2025.2, 86, "Hockey", color=INK, va="center")
    ax.text(2025.2, 99, "Soccer", color="#9A6A00", va="center")
    ax.set_xlim(2013.6, 2026.8)
    ax.set_ylim(0, 110)
    ax.set_xticks(range(2015, 2026, 2))
    ax.set_ylabel("Licences (milliers)")
    ax.set_title("Depuis 2019, le soccer compte plus de licenciés que le hockey",
                 loc="left", fontweight="bold")
    _bare(ax)
    ax.grid(axis="y", alpha=.25)
    _foot(fig, "Source : registre des fédérations, saisons 2014 à 2025")
    return fig


@liar("title-contradicts-data")
def ecart_filles_garcons():
    """The subtitle speaks of a widening gap; every dumbbell narrows."""
    t = ["12–13 ans", "14–15 ans", "16–17 ans"]
    f18, g18 = np.array([48, 39, 31]), np.array([63, 58, 54])
    f25, g25 = np.array([57, 49, 42]), np.array([65, 60, 55])
    fig, axs = plt.subplots(1, 2, figsize=(8, 4), sharex=True, sharey=True, layout="constrained")
    for ax, f, g, an in zip(axs, (f18, f25), (g18, g25), ("2018", "2025")):
        y = np.arange(3)
        ax.hlines(y, f, g, color="#BBBBBB", lw=4, zorder=1)
        ax.scatter(f, y, s=90, color=VERM, marker="o", label="Filles", zorder=2)
        ax.scatter(g, y, s=90, color=BLUE, marker="s", label="Garçons", zorder=2)
        for k in range(3):
            ax.text(f[k] - 2, k, f"{f[k]} %", ha="right", va="center", fontsize=9)
            ax.text(g[k] + 2, k, f"{g[k]} %", ha="left", va="center", fontsize=9)
        ax.set_yticks(y, t)
        ax.set_ylim(2.6, -.6)
        ax.set_xlim(18, 80)
        ax.set_title(an)
        ax.set_xlabel("Part inscrite à un sport (%)")
        _bare(ax)
    axs[1].legend(loc="lower left", frameon=False, fontsize=9)
    fig.suptitle("Sport à l’école : entre filles et garçons, le fossé se creuse depuis 2018",
                 x=.02, ha="left", fontweight="bold")
    _foot(fig, "Source : enquête de la fédération du sport scolaire", .07)
    return fig


@liar("cumulative-as-growth")
def croissance_adhesions():
    """A running total, which can only rise, is sold as growth."""
    an = np.arange(2012, 2026)
    neuf = np.array([310, 420, 460, 480, 450, 430, 390, 350, 120, 180, 210, 190, 170, 150])
    fig, ax = plt.subplots(figsize=(7.5, 4.4), layout="constrained")
    ax.fill_between(an, np.cumsum(neuf), color="#A6D5C8")
    ax.plot(an, np.cumsum(neuf), color=GREEN, lw=2.6)
    ax.set_ylim(0, 4700)
    ax.yaxis.set_major_formatter(_tausend("\u202f"))
    ax.set_ylabel("Adhésions enregistrées depuis 2012")
    ax.set_title("Une croissance soutenue des adhésions", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Source : secrétariat de la fédération")
    return fig


@liar("three-d")
def barres_relief():
    """Bars in perspective: the front ones hide and dwarf the back ones."""
    reg = ["Estrie", "Laval", "Mauricie", "Outaouais"]
    v = np.array([[34, 28, 22, 30], [38, 31, 24, 29], [41, 36, 23, 33]])
    fig = plt.figure(figsize=(7.5, 5.2))
    ax = fig.add_subplot(projection="3d")
    for j, c in zip(range(3), (SKY, BLUE, "#08306B")):
        ax.bar3d(np.arange(4) - .3, np.full(4, j) - .2, np.zeros(4), .6, .4, v[j], color=c,
                 shade=True)
    ax.set_xticks(range(4), reg, fontsize=9)
    ax.set_yticks(range(3), ["2023", "2024", "2025"])
    ax.set_zlabel("Clubs affiliés")
    ax.view_init(22, -58)
    ax.set_title("Clubs affiliés par région, 2023–2025")
    fig.text(.02, .02, "Source : registre des clubs", fontsize=8)
    return fig


@liar("too-many-series")
def seize_regions():
    """Sixteen tangled lines, a legend of sixteen entries."""
    rng = np.random.default_rng(16)
    noms = ["Bas-Saint-Laurent", "Saguenay", "Québec", "Mauricie", "Estrie", "Montréal",
            "Outaouais", "Abitibi", "Côte-Nord", "Nord-du-Québec", "Gaspésie",
            "Chaudière", "Laval", "Lanaudière", "Laurentides", "Montérégie"]
    a = np.arange(2012, 2026)
    ls = ["-", "--", ":", "-."]
    mk = ["o", "s", "^", "D"]
    col = [BLUE, VERM, GREEN, INK]
    fig, ax = plt.subplots(figsize=(8.6, 5), layout="constrained")
    for k, n in enumerate(noms):
        ax.plot(a, rng.uniform(18, 34) + np.cumsum(rng.normal(.1, 1.5, len(a))), lw=1.4,
                ls=ls[k // 4], color=col[k % 4], marker=mk[k // 4], ms=4, label=n)
    ax.set_ylim(0, 48)
    ax.set_ylabel("Licenciés pour 1 000 habitants")
    ax.legend(bbox_to_anchor=(1.01, 1), loc="upper left", fontsize=8, frameon=False)
    ax.set_title("Licenciés par région, 2012–2025", loc="left", fontweight="bold")
    _foot(fig, "Source : fédération sportive", .06)
    return fig


@liar("diverging-off-centre")
def variation_decentree():
    """The neutral white of the palette falls on +9 %, so gains look like losses."""
    rng = np.random.default_rng(9)
    sports = ["Soccer", "Hockey", "Natation", "Ski de fond", "Judo", "Tennis"]
    an = [str(k) for k in range(2020, 2026)]
    z = pd.DataFrame(rng.normal(6, 6.5, (6, 6)).round(0).clip(-7, 25), index=sports, columns=an)
    fig, ax = plt.subplots(figsize=(7.4, 4.6), layout="constrained")
    sns.heatmap(z, cmap="RdBu", vmin=-7, vmax=25, annot=True, fmt="+.0f", ax=ax,
                linewidths=.6, cbar_kws=dict(label="Variation annuelle (%)"))
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Variation annuelle du nombre de licences", loc="left")
    _foot(fig, "Source : fédération sportive, saisons 2020 à 2025", .06)
    return fig


@liar("uneven-ticks")
def annees_irregulieres():
    """Ten, five, then one year apart, yet all ticks stand at the same distance."""
    an = ["1980", "1990", "2000", "2010", "2015", "2020", "2022", "2023", "2024", "2025"]
    v = [22, 27, 33, 41, 44, 48, 49, 50, 50, 51]
    fig, ax = plt.subplots(figsize=(7.6, 4.4), layout="constrained")
    ax.plot(range(len(an)), v, color="#6A3D9A", lw=2.5, marker="o")
    ax.set_xticks(range(len(an)), an)
    ax.set_ylim(0, 60)
    ax.yaxis.set_major_formatter(_komma(0, " %"))
    ax.set_ylabel("Part des femmes")
    ax.set_title("Part des femmes parmi les entraîneurs diplômés", loc="left", fontweight="bold")
    ax.grid(axis="y", alpha=.3)
    _bare(ax)
    _foot(fig, "Source : institut de formation sportive")
    return fig


@liar("axis-range")
def blessures_aplaties():
    """A rate that doubles is laid flat by an axis that goes to 100."""
    s = [f"{k}–{str(k + 1)[2:]}" for k in range(2014, 2025)]
    v = [3.1, 3.2, 3.5, 3.4, 3.9, 4.3, 4.6, 5.0, 5.4, 6.0, 6.4]
    fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained")
    ax.plot(s, v, color=VERM, lw=2.5)
    ax.set_ylim(0, 100)
    ax.tick_params(axis="x", rotation=35)
    ax.set_ylabel("Commotions pour 1 000 heures de jeu")
    ax.set_title("Commotions cérébrales chez les moins de 18 ans", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Source : suivi médical de la fédération, par saison")
    return fig


# ===================================================================== HONEST
# ---------------------------------------------------------------- German
@honest
def fast_die_haelfte():
    """Share title 'almost half' is true: 48 % of trips, shares add up to 100."""
    v = pd.Series({"Auto": 48, "Öffentlicher Verkehr": 27, "Velo": 13, "Zu Fuss": 12})
    assert v.sum() == 100 and 45 <= v["Auto"] < 50
    fig, ax = plt.subplots(figsize=(8, 2.9), layout="constrained")
    left = 0
    for (k, x), c, tc in zip(v.items(), ("#08306B", "#2171B5", "#9ECAE1", "#DEEBF7"),
                             ("white", "white", "black", "black")):
        ax.barh([0], [x], left=left, color=c, edgecolor="white", height=.6)
        ax.text(left + x / 2, 0, f"{x} %", ha="center", va="center", color=tc, fontsize=11)
        ax.text(left + x / 2, .42, k.replace("Öffentlicher ", "Öffentlicher\n"), ha="center",
                va="bottom", fontsize=9)
        left += x
    ax.set(xlim=(0, 100), ylim=(-.4, .85))
    ax.axis("off")
    ax.set_title("Fast die Hälfte der Arbeitswege wird mit dem Auto zurückgelegt", loc="left",
                 fontweight="bold")
    _foot(fig, "Quelle: Mobilitätsbefragung 2025, Anteil der Wege in Prozent, n = 2140", .1)
    return fig


@honest
def mieten_punkte():
    """Dots, not bars: position is read, and the cut axis is announced."""
    s = pd.Series({"Zug": 1985, "Zürich": 1940, "Genf": 1880, "Lausanne": 1740, "Basel": 1655,
                   "Bern": 1610}).sort_values()
    assert s.index[-1] == "Zug" and s["Zug"] - s["Bern"] == 375
    fig, ax = plt.subplots(figsize=(7.2, 4.3), layout="constrained")
    ax.plot(s.values, s.index, "o", ms=10, color=BLUE)
    for n, x in s.items():
        ax.text(x + 12, n, f"{x}", va="center", fontsize=9)
    ax.set_xlim(1550, 2050)
    ax.set_xlabel("Franken pro Monat (Achse beginnt bei 1550)")
    ax.grid(axis="y", color="#dddddd")
    ax.set_title("In Zug kostet die 3,5-Zimmer-Wohnung 375 Franken mehr als in Bern",
                 loc="left", fontsize=11, fontweight="bold")
    _bare(ax, "top", "right", "left")
    _foot(fig, "Quelle: Mietpreiserhebung 2025, Nettomiete, Median")
    return fig


@honest
def velo_zwei_tafeln():
    """Twin of the dual axis: two indexed lines on one common scale."""
    j = np.arange(2014, 2026)
    u = np.array([410, 432, 455, 470, 520, 548, 575, 640, 662, 690, 722, 741]) / 4.10
    k = np.array([61, 63, 67, 70, 74, 80, 91, 103, 108, 112, 118, 121]) / .61
    assert round(u[-1]) == 181 and round(k[-1]) == 198 and k[-1] > u[-1]
    fig, ax = plt.subplots(figsize=(7.8, 4.5), layout="constrained")
    ax.plot(j, u, color=VERM, lw=2.4, marker="o", ms=4)
    ax.plot(j, k, color=BLUE, lw=2.4, ls="--", marker="s", ms=4)
    ax.axhline(100, color=GREY, lw=.8)
    ax.text(2025.2, u[-1], "Velounfälle\n181", color=VERM, va="top", fontsize=9)
    ax.text(2025.2, k[-1], "Gefahrene\nKilometer 198", color=BLUE, va="bottom", fontsize=9)
    ax.set(xlim=(2013.6, 2027.6), ylim=(0, 225), ylabel="Index (2014 = 100)")
    ax.set_xticks(range(2014, 2026, 2))
    ax.set_title("Die Velokilometer haben stärker zugenommen als die Velounfälle", loc="left",
                 fontsize=11, fontweight="bold")
    _bare(ax)
    _foot(fig, "Quelle: Kantonspolizei (Unfälle); Mikrozensus und Zählstellen (Kilometer)")
    return fig


@honest
def alter_dichte():
    """Classes of uneven width, but heights are persons per year of age: areas are true."""
    rng = np.random.default_rng(11)
    alter = np.clip(np.concatenate([rng.gamma(2, 6, 700), rng.normal(42, 18, 1500),
                                    rng.normal(76, 9, 900)]), 0, 99)
    kl = np.array([0, 5, 10, 15, 20, 40, 60, 80, 100])
    n, _ = np.histogram(alter, kl)
    fig, ax = plt.subplots(figsize=(7.6, 4.5), layout="constrained")
    ax.bar(kl[:-1], n / np.diff(kl), width=np.diff(kl), align="edge", color="#72B7B2",
           edgecolor="white")
    ax.set_xticks(kl)
    ax.set_xlabel("Alter bei Eintritt (Jahre)")
    ax.set_ylabel("Personen je Altersjahr")
    ax.set_title("Wer auf den Notfall kommt", loc="left", fontweight="bold")
    ax.text(.99, .97, "Klassen ungleich breit:\nDie Fläche zeigt die Zahl der Personen",
            transform=ax.transAxes, ha="right", va="top", fontsize=9)
    ax.set_ylim(0, (n / np.diff(kl)).max() * 1.3)
    _bare(ax)
    _foot(fig, "Quelle: Notfallstatistik Regionalspital, 2025, n = 3100")
    return fig


@honest
def likert_divergierend():
    """Grades in their order, agreement right of zero, the middle split by half."""
    fr = ["Rückmeldung zur Arbeit", "Erreichbarkeit", "Fachliche Hilfe", "Zeitplan"]
    stufen = ["sehr unzufrieden", "eher unzufrieden", "teils, teils", "eher zufrieden",
              "sehr zufrieden"]
    z = np.array([[8, 14, 19, 37, 22], [5, 9, 16, 41, 29], [3, 8, 14, 43, 32],
                  [12, 21, 24, 29, 14]])
    assert (z.sum(1) == 100).all() and ((z[:, 3] + z[:, 4]) > 50).sum() == 3
    fig, ax = plt.subplots(figsize=(8.4, 4.3), layout="constrained")
    start = -(z[:, 0] + z[:, 1] + z[:, 2] / 2)
    for k, c in enumerate(["#A6611A", "#DFC27D", "#E8E8E8", "#80CDC1", "#018571"]):
        ax.barh(fr, z[:, k], left=start, color=c, label=stufen[k], height=.65)
        for r in range(4):
            ax.text(start[r] + z[r, k] / 2, r, z[r, k], ha="center", va="center", fontsize=9,
                    color="white" if k in (0, 4) else "black")
        start = start + z[:, k]
    ax.axvline(0, color="black", lw=.8)
    ax.xaxis.set_major_formatter(mticker.FuncFormatter(lambda v, p: f"{abs(v):.0f} %"))
    ax.invert_yaxis()
    ax.legend(ncols=3, loc="upper center", bbox_to_anchor=(.45, -.09), frameon=False, fontsize=9)
    fig.suptitle("In drei von vier Punkten ist eine Mehrheit zufrieden", x=.02, ha="left",
                 fontweight="bold")
    _bare(ax, "top", "right", "left")
    _foot(fig, "Quelle: Studierendenbefragung 2025, n = 640, Angaben in Prozent", .06)
    return fig


@honest
def belegung_viridis():
    """Twin of the rainbow: a sequential palette of even lightness."""
    rng = np.random.default_rng(5)
    h = np.arange(6, 23)
    form = np.exp(-((h - 13) / 4.2) ** 2)
    z = np.clip([w * form * 88 + rng.normal(0, 3, len(h)) + 6
                 for w in (.9, .95, 1, .97, 1, .75, .35)], 0, 100)
    assert z[6].max() < 50
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    im = ax.imshow(z, cmap="viridis", aspect="auto", vmin=0, vmax=100)
    ax.set_xticks(range(0, len(h), 2), [f"{s} Uhr" for s in h[::2]])
    ax.set_yticks(range(7), ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    fig.colorbar(im, ax=ax, label="Belegung (%)")
    ax.set_title("Sonntags ist das Parkhaus nie mehr als halb voll", loc="left",
                 fontweight="bold")
    _foot(fig, "Quelle: Schrankenzählung, Mittel der Kalenderwochen 36–45, 2025", .08)
    return fig


@honest
def temperatur_zwei_einheiten():
    """Two axes for one and the same quantity: Celsius left, Fahrenheit right."""
    rng = np.random.default_rng(4)
    d = np.arange(1, 32)
    t = 21 + 5 * np.sin(d / 4.5) + rng.normal(0, 1.2, 31)
    t[6] += 2.3
    i = int(t.argmax())
    assert d[i] == 7
    fig, ax = plt.subplots(figsize=(7.6, 4.3), layout="constrained")
    ax.plot(d, t, color=VERM, lw=2)
    ax.plot(d[i], t[i], "o", color=VERM)
    ax.annotate(f"{t[i]:.1f} °C".replace(".", ","), (d[i], t[i]), (8, 2),
                textcoords="offset points", fontsize=9)
    ax.set(xlabel="Tag im Juli 2025", ylabel="Tagesmittel (°C)", ylim=(10, 32), xlim=(1, 31))
    sec = ax.secondary_yaxis("right", functions=(lambda c: c * 1.8 + 32, lambda f: (f - 32) / 1.8))
    sec.set_ylabel("dasselbe in °F")
    ax.set_title("Der 7. war der wärmste Tag im Juli", loc="left", fontweight="bold")
    _foot(fig, "Quelle: Messstation Campus, Tagesmittel auf 2 m Höhe")
    return fig


@honest
def klimadiagramm_walter():
    """Walter–Lieth climate diagram: the 1:2 scale is the declared rule of the field."""
    t = np.array([0.4, 1.6, 5.3, 9.2, 13.6, 17.1, 19.2, 18.7, 14.6, 10.0, 4.7, 1.3])
    p = np.array([63, 58, 70, 84, 118, 127, 124, 116, 93, 80, 76, 74])
    assert (p > 2 * t).all()
    x = np.arange(12)
    fig, ax = plt.subplots(figsize=(7.4, 4.9), layout="constrained")
    ax.bar(x, p / 2, color="#9ECAE1", width=.8, label="Niederschlag")
    ax.plot(x, t, color="#B2182B", lw=2.5, marker="o", ms=4, label="Temperatur")
    ax.set_ylim(0, 70)
    ax.set_ylabel("Temperatur (°C)")
    ax.set_xticks(x, list("JFMAMJJASOND"))
    s = ax.secondary_yaxis("right", functions=(lambda v: 2 * v, lambda v: v / 2))
    s.set_ylabel("Niederschlag (mm)")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Klimadiagramm nach Walter und Lieth (10 °C = 20 mm):\nkein Monat ist trocken",
                 loc="left", fontweight="bold", fontsize=11)
    _foot(fig, "Quelle: Musterstation Mittelland, 460 m ü. M., Normwerte 1991–2020")
    return fig


@honest
def rangliste_bump():
    """Ranks with first place on top: the usual and announced direction."""
    r = pd.DataFrame({"Winterthur": [3, 3, 2, 2, 1, 1], "Chur": [1, 1, 1, 1, 2, 3],
                      "Thun": [2, 2, 4, 3, 3, 2], "Aarau": [4, 4, 3, 4, 4, 4]},
                     index=range(2020, 2026))
    assert r.loc[2024:, "Winterthur"].eq(1).all() and (r.loc[:2023, "Winterthur"] > 1).all()
    assert (r.sum(axis=1) == 10).all()
    fig, ax = plt.subplots(figsize=(7.6, 4.3), layout="constrained")
    for c, col, m in zip(r, (VERM, "#7F7F7F", "#A0A0A0", "#5F5F5F"), "osD^"):
        ax.plot(r.index, r[c], color=col, lw=4 if c == "Winterthur" else 2, marker=m, ms=11)
        ax.text(2025.2, r[c].iloc[-1], c, va="center", color=col if c == "Winterthur" else INK)
    ax.set_ylim(4.5, .5)
    ax.set_yticks([1, 2, 3, 4], ["1.", "2.", "3.", "4."])
    ax.set_xlim(2019.7, 2026.6)
    ax.set_xticks(r.index)
    ax.set_ylabel("Rang")
    ax.set_title("Seit 2024 liegt Winterthur auf Platz 1", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, "Quelle: Umfrage «Velofreundlichste Stadt», vier Städte, 2020–2025")
    return fig


@honest
def wasserfall_budget():
    """A waterfall: floating steps between two full columns that stand on zero."""
    st = ["Budget\n2024", "Löhne", "IT", "Gebäude", "Drittmittel", "Budget\n2025"]
    d = [42.0, 1.8, 0.9, -0.7, 1.2]
    end = sum(d)
    assert abs(end - 45.2) < 1e-9 and max(d[1:]) == 1.8
    fig, ax = plt.subplots(figsize=(7.8, 4.5), layout="constrained")
    run = d[0]
    ax.bar(0, d[0], color="#4D4D4D")
    ax.text(0, d[0] + .8, "42,0", ha="center")
    for k in range(1, 5):
        ax.bar(k, abs(d[k]), bottom=min(run, run + d[k]), color=BLUE if d[k] > 0 else ORANGE)
        ax.plot([k - 1.4, k + .4], [run, run], color=GREY, lw=.8)
        ax.text(k, max(run, run + d[k]) + .8, f"{d[k]:+.1f}".replace(".", ",").replace("-", "−"),
                ha="center")
        run += d[k]
    ax.bar(5, end, color="#4D4D4D")
    ax.text(5, end + .8, "45,2", ha="center")
    ax.set_xticks(range(6), st)
    ax.set(ylim=(0, 52), ylabel="Millionen Franken")
    ax.legend(handles=[Patch(color=BLUE, label="Zunahme"), Patch(color=ORANGE, label="Abnahme")],
              loc="lower center", ncols=2, frameon=True)
    ax.set_title("Das Budget steigt um 3,2 Millionen, vor allem wegen der Löhne", loc="left",
                 fontsize=11, fontweight="bold")
    _bare(ax)
    _foot(fig, "Quelle: Finanzabteilung der Fachhochschule")
    return fig


# ---------------------------------------------------------------- Spanish
@honest
def nitratos_linea_rota():
    """Twin of the bridged gap: the line breaks and the gap is named."""
    rng = np.random.default_rng(8)
    t = pd.date_range("2019-01-01", "2023-12-01", freq="MS")
    s = pd.Series(9 + 2.4 * np.cos(2 * np.pi * (t.month - 2) / 12) + rng.normal(0, .6, len(t)), t)
    s["2020-12-01":"2021-10-01"] = np.nan
    assert s.isna().sum() == 11
    fig, ax = plt.subplots(figsize=(8, 4.3), layout="constrained")
    ax.axvspan(pd.Timestamp("2020-11-15"), pd.Timestamp("2021-10-15"), color="#EEEEEE", lw=0)
    ax.plot(s.index, s.values, marker="o", ms=3.5, lw=1.6, color=GREEN)
    ax.text(pd.Timestamp("2021-05-01"), 1, "sonda averiada:\n11 meses sin datos", ha="center",
            fontsize=9)
    ax.set_ylim(0, 14)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_ylabel("Nitratos (mg/l)")
    ax.set_title("Nitratos en el río, medición mensual", loc="left", fontweight="bold")
    _foot(fig, "Fuente: red de control de aguas, estación 14, 2019–2023")
    return fig


@honest
def barras_respuesta_multiple():
    """Twin of the pie: multiple answers as bars, and the note says they exceed 100."""
    d = pd.Series({"Amistades": 27, "Interés cultural": 39, "Trabajo": 48, "Hijos e hijas": 62})
    assert 60 <= d["Hijos e hijas"] <= 65
    ax = d.plot.barh(figsize=(7.6, 4), color="#3182BD", width=.65)
    fig = ax.figure
    ax.bar_label(ax.containers[0], fmt="%d %%", padding=4)
    ax.set_xlim(0, 100)
    ax.set_xlabel("Alumnos que citan el motivo (%)")
    ax.set_title("Más de seis de cada diez alumnos estudian euskera por sus hijos", loc="left",
                 fontweight="bold", fontsize=11)
    _bare(ax)
    fig.text(.01, .01, "Respuesta múltiple: la suma supera el 100 %. "
             "Fuente: encuesta a 812 alumnos, 2025", fontsize=8)
    fig.tight_layout(rect=(0, .05, 1, 1))
    return fig


@honest
def pictograma_molinos():
    """Pictogram of equal units: one square is one wind farm."""
    d = {"2010": 10, "2015": 16, "2020": 27, "2025": 40}
    assert d["2025"] == 4 * d["2010"]
    fig, ax = plt.subplots(figsize=(8, 3.6), layout="constrained")
    for r, (k, n) in enumerate(d.items()):
        for i in range(n):
            ax.add_patch(Rectangle((i, -r * 1.6), .78, .78, color=VERM))
        ax.text(-.6, -r * 1.6 + .39, k, ha="right", va="center", fontsize=11)
        ax.text(n + .4, -r * 1.6 + .39, str(n), ha="left", va="center", fontsize=11)
    ax.set(xlim=(-4, 43), ylim=(-5.4, 1.4))
    ax.axis("off")
    ax.set_title("Los parques eólicos se han multiplicado por cuatro desde 2010 (■ = un parque)", loc="left",
                 fontweight="bold")
    _foot(fig, "Fuente: registro de instalaciones de energía", .08)
    return fig


@honest
def museo_anio_en_curso():
    """The running year is hatched and named as four months only."""
    a = np.arange(2017, 2027)
    v = np.array([118, 124, 131, 42, 67, 109, 127, 138, 144, 46])
    assert v[:-1].max() == v[8]
    fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained")
    ax.bar(a[:-1], v[:-1], color=BLUE)
    ax.bar(a[-1:], v[-1:], color="white", edgecolor=BLUE, hatch="///")
    ax.text(2026, 50, "46\n(ene.–abr.)", ha="center", fontsize=9)
    ax.text(2025, 147, "144", ha="center", fontsize=9)
    ax.set_xticks(a, [str(k) for k in a[:-1]] + ["2026*"])
    ax.set_ylim(0, 168)
    ax.set_ylabel("Visitantes (miles)")
    ax.set_title("2025 fue el mejor año de toda la serie en el museo marítimo", loc="left",
                 fontweight="bold")
    _bare(ax)
    _foot(fig, "* 2026: solo de enero a abril, año incompleto. Fuente: taquilla del museo")
    return fig


@honest
def tres_veces_menos():
    """'Three times fewer' is true: 21 against 63."""
    a = np.arange(2005, 2026, 5)
    v = np.array([63, 51, 40, 29, 21])
    assert v[0] == 3 * v[-1]
    fig, ax = plt.subplots(figsize=(7.2, 4.3), layout="constrained")
    ax.vlines(a, 0, v, color="#B0B0B0", lw=5)
    ax.plot(a, v, "o", ms=15, color="#7B3294")
    for x, k in zip(a, v):
        ax.text(x, k + 4, str(k), ha="center")
    ax.set_xticks(a)
    ax.set_ylim(0, 76)
    ax.set_ylabel("Fallecidos al año")
    ax.set_title("En las carreteras mueren tres veces menos personas que en 2005", loc="left",
                 fontweight="bold", fontsize=11)
    _bare(ax)
    _foot(fig, "Fuente: dirección de tráfico; recuento a 30 días, un año de cada cinco")
    return fig


@honest
def piramide_territorio():
    """Population pyramid: men to the left by convention, labels without sign."""
    g = [f"{k}–{k + 9}" for k in range(0, 90, 10)] + ["90 y más"]
    h = np.array([31, 36, 37, 39, 52, 58, 49, 34, 17, 3])
    m = np.array([29, 34, 36, 39, 52, 59, 53, 41, 27, 8])
    assert (m[6:] > h[6:]).all() and (h[:3] > m[:3]).all()
    fig, ax = plt.subplots(figsize=(7.2, 5), layout="constrained")
    ax.barh(g, -h, color=BLUE, label="Hombres", height=.85)
    ax.barh(g, m, color=ORANGE, label="Mujeres", height=.85)
    ax.set_xlim(-68, 68)
    ax.xaxis.set_major_formatter(mticker.FuncFormatter(lambda v, p: f"{abs(v):.0f}"))
    ax.axvline(0, color="white", lw=1)
    ax.set_xlabel("Personas (miles)")
    ax.set_ylabel("Edad")
    ax.legend(frameon=False, loc="upper right")
    ax.set_title("A partir de los 60 años hay más mujeres que hombres", loc="left",
                 fontweight="bold")
    _bare(ax)
    _foot(fig, "Fuente: padrón municipal, 1 de enero de 2025", .05)
    return fig


@honest
def por_primera_vez_desde():
    """'Above 60 for the first time since 2011' is true."""
    a = np.arange(2008, 2026)
    v = np.array([66, 65, 63, 61, 57, 54, 52, 51, 52, 53, 55, 56, 49, 52, 55, 57, 59, 62])
    over = a[v > 60]
    assert list(over) == [2008, 2009, 2010, 2011, 2025]
    fig, ax = plt.subplots(figsize=(7.8, 4.4), layout="constrained")
    ax.plot(a, v, color=BLUE, lw=2.5)
    ax.axhline(60, color=GREY, lw=1, ls=":")
    for y in (2011, 2025):
        ax.plot(y, v[y - 2008], "o", color=BLUE)
        ax.annotate(f"{y}: {v[y - 2008]} %", (y, v[y - 2008]), (0, 10),
                    textcoords="offset points", ha="center", fontsize=9)
    ax.set(ylim=(0, 80), xlim=(2007.5, 2026.2))
    ax.set_xticks([2008, 2011, 2014, 2017, 2020, 2023, 2025])
    ax.yaxis.set_major_formatter(_komma(0, " %"))
    ax.set_ylabel("Participación")
    ax.set_title("La participación supera el 60 % por primera vez desde 2011", loc="left",
                 fontweight="bold")
    _bare(ax)
    _foot(fig, "Fuente: consultas anuales de presupuestos participativos")
    return fig


@honest
def perfil_profundidad():
    """Depth grows downwards, as on every oceanographic profile, and the axis says so."""
    z = np.arange(0, 121, 2)
    ag = 12.6 + 9.2 / (1 + np.exp((z - 28) / 5))
    fe = np.full(len(z), 12.3) + .25 * np.cos(z / 25)
    assert (ag[0] - ag[-1]) > 9 and np.ptp(fe) < 1
    fig, ax = plt.subplots(figsize=(5.8, 5.6), layout="constrained")
    ax.plot(ag, z, color=VERM, lw=2.4, label="agosto")
    ax.plot(fe, z, color=BLUE, lw=2.4, ls="--", label="febrero")
    ax.set_ylim(120, 0)
    ax.set(xlim=(10, 24), xlabel="Temperatura del agua (°C)",
           ylabel="Profundidad (m), la superficie arriba")
    ax.legend(frameon=False, loc="lower right")
    ax.set_title("En invierno el agua está mezclada;\nen verano se calienta la capa superior",
                 loc="left", fontsize=11, fontweight="bold")
    ax.grid(alpha=.3)
    _foot(fig, "Fuente: campaña oceanográfica, golfo de Bizkaia, 2025", .05)
    return fig


@honest
def brecha_en_puntos():
    """The difference is stated in points and is right: 19 down to 7."""
    c = ["Bilbao", "Donostia", "Gasteiz"]
    a, b = np.array([31, 44, 26]), np.array([50, 57, 41])
    assert (b - a).max() == 19 and (b - a).argmax() == 0
    fig, ax = plt.subplots(figsize=(7.6, 3.8), layout="constrained")
    y = np.arange(3)
    ax.hlines(y, a, b, color="#C5C5C5", lw=5, zorder=1)
    ax.scatter(a, y, s=120, color=ORANGE, marker="s", label="mayores de 65", zorder=2)
    ax.scatter(b, y, s=120, color=BLUE, label="menores de 30", zorder=2)
    for k in y:
        ax.text(a[k] - 1.4, k, f"{a[k]} %", ha="right", va="center", fontsize=9)
        ax.text(b[k] + 1.4, k, f"{b[k]} %", ha="left", va="center", fontsize=9)
    ax.set_yticks(y, c)
    ax.set(xlim=(15, 70), ylim=(2.6, -.7), xlabel="Se informan sobre todo por el móvil (%)")
    ax.legend(frameon=False, loc="upper right", fontsize=9)
    ax.set_title("En Bilbao la brecha entre jóvenes y mayores llega a 19 puntos", loc="left",
                 fontweight="bold", fontsize=11)
    _bare(ax, "top", "right", "left")
    _foot(fig, "Fuente: barómetro de medios 2025, n = 1500", .08)
    return fig


# ---------------------------------------------------------------- English
@honest
def kaplan_meier_risk():
    """Kaplan–Meier steps with a named interval and the numbers at risk."""
    rng = np.random.default_rng(40)
    fig, (ax, tb) = plt.subplots(2, 1, figsize=(7.8, 5.4), sharex=True, layout="constrained",
                                 gridspec_kw=dict(height_ratios=[5, 1]))
    grid = np.arange(0, 37)
    at24 = {}
    for k, (lab, n, scale, c, ls) in enumerate((("Home rehabilitation", 160, 70, BLUE, "-"),
                                                ("Usual care", 155, 38, VERM, "--"))):
        t = np.ceil(rng.exponential(scale, n))
        risk = np.array([(t >= g).sum() for g in grid])
        ev = np.array([((t == g) & (g > 0)).sum() for g in grid])
        s = np.cumprod(1 - ev / risk)
        se = s * np.sqrt(np.cumsum(ev / (risk * np.maximum(risk - ev, 1))))
        ax.step(grid, 100 * s, where="post", color=c, ls=ls, lw=2, label=lab)
        ax.fill_between(grid, 100 * (s - 1.96 * se), np.minimum(100 * (s + 1.96 * se), 100),
                        step="post", color=c, alpha=.15, lw=0)
        at24[lab] = s[24]
        for g in range(0, 37, 12):
            tb.text(g, 1 - k, str(risk[g]), ha="center", va="center", fontsize=9, color=c)
    assert at24["Home rehabilitation"] > at24["Usual care"] + .1
    ax.set(ylim=(0, 102), ylabel="Not readmitted (%)")
    ax.legend(frameon=False, loc="lower left")
    ax.set_title("Fewer readmissions with home rehabilitation\n"
                 "Kaplan–Meier estimate; bands are 95% confidence intervals", loc="left",
                 fontsize=11)
    tb.set(ylim=(-.6, 1.6), xlabel="Months since discharge", xlim=(-1, 37))
    tb.set_yticks([1, 0], ["At risk: home", "At risk: usual"])
    tb.set_xticks(range(0, 37, 12))
    _bare(ax)
    _bare(tb, "top", "right", "left")
    _foot(fig, "Source: trust rehabilitation cohort, 315 patients, 36 months", .05)
    return fig


@honest
def control_chart():
    """A process chart: axis fitted to the limits, which are drawn and explained."""
    rng = np.random.default_rng(12)
    v = rng.normal(83, 1.4, 24)
    v[19] = 90.2
    base = v[:18]
    m = base.mean()
    lim = 2.66 * np.abs(np.diff(base)).mean()
    out = np.flatnonzero(np.abs(v - m) > lim)
    assert list(out) == [19]
    mon = pd.date_range("2024-01-01", periods=24, freq="MS")
    fig, ax = plt.subplots(figsize=(8.2, 4.4), layout="constrained")
    ax.plot(mon, v, color=INK, marker="o", ms=5, lw=1.3)
    ax.axhline(m, color=BLUE)
    for s in (-1, 1):
        ax.axhline(m + s * lim, color=BLUE, ls="--")
    ax.plot(mon[19], v[19], "s", ms=11, mfc="none", mec=VERM, mew=2.5)
    ax.text(mon[0], m + lim + .2, "upper process limit", color=BLUE, fontsize=9)
    ax.text(mon[0], m - lim - .2, "lower process limit", color=BLUE, fontsize=9, va="top")
    ax.text(mon[23] + pd.Timedelta(days=12), m + .2, "mean", color=BLUE, fontsize=9)
    ax.set_ylim(75, 93)
    ax.set_xlim(mon[0] - pd.Timedelta(days=20), mon[23] + pd.Timedelta(days=60))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %y"))
    ax.set_ylabel("Theatre use (%), axis from 75")
    ax.set_title("August 2025 is the only month outside the process limits", loc="left",
                 fontweight="bold")
    _bare(ax)
    _foot(fig, "XmR chart; limits: mean ± 2.66 × average moving range, Jan 2024–Jun 2025. "
               "Source: theatre register")
    return fig


@honest
def forest_log_axis():
    """Odds ratios on a log axis, as the field asks; the axis says so, 1 is marked."""
    lab = ["Walking aid in reach", "Bed alarm", "Non-slip socks", "Hourly rounding",
           "All measures together"]
    orr = np.array([.62, .94, 1.08, .71, .58])
    lo = np.array([.45, .70, .79, .54, .44])
    hi = np.array([.86, 1.27, 1.48, .93, .77])
    assert (hi < 1).sum() == 3
    fig, ax = plt.subplots(figsize=(8, 4.1), layout="constrained")
    y = np.arange(5)[::-1]
    ax.errorbar(orr, y, xerr=[orr - lo, hi - orr], fmt="s", color=INK, ms=7, capsize=0, lw=1.8)
    ax.axvline(1, color=GREY, ls="--", lw=1)
    ax.set_xscale("log")
    ax.set_xticks([.4, .5, .7, 1, 1.5, 2], ["0.4", "0.5", "0.7", "1", "1.5", "2"])
    ax.xaxis.set_minor_locator(mticker.NullLocator())
    ax.set_xlim(.38, 2.1)
    for k in range(5):
        ax.text(1.55, y[k], f"{orr[k]:.2f} ({lo[k]:.2f}–{hi[k]:.2f})", va="center", fontsize=9)
    ax.set_yticks(y, lab)
    ax.set_ylim(-.6, 4.6)
    ax.set_xlabel("Odds ratio for a fall (log scale; bar = 95% confidence interval)")
    ax.set_title("Three of the five rows show an effect clear of 1", loc="left",
                 fontweight="bold")
    _bare(ax)
    _foot(fig, "Source: ward-level audit, 41 wards, adjusted for age", .07)
    return fig


@honest
def ed_attendances_shared():
    """Twin of the panels: three hospitals on one shared scale."""
    rng = np.random.default_rng(14)
    fig, axs = plt.subplots(1, 3, figsize=(9, 3.6), sharey=True, layout="constrained")
    mean = []
    for ax, (h, base, up) in zip(axs, (("City General", 880, 60), ("St Brendan's", 240, 22),
                                       ("Harbour Clinic", 84, 9))):
        v = base + up * np.sin(np.arange(12) / 2.2) + rng.normal(0, base * .012, 12)
        mean.append(v.mean())
        ax.plot(range(1, 13), v, color=BLUE, lw=2.2)
        ax.set_title(h, fontsize=10)
        ax.set_xticks([1, 4, 7, 10], ["Jan", "Apr", "Jul", "Oct"])
        ax.grid(axis="y", alpha=.3)
        _bare(ax)
    assert mean[0] > 2.5 * (mean[1] + mean[2])
    axs[0].set_ylim(0, 1050)
    axs[0].set_ylabel("Visits per day")
    fig.suptitle("City General sees more than twice as many emergencies as the other two combined",
                 x=.01, ha="left", fontsize=11, fontweight="bold")
    _foot(fig, "Source: attendance register, 2025, monthly mean. Same scale in all panels", .08)
    return fig


@honest
def funnel_plot():
    """A funnel plot with limits named; small units are not ranked."""
    rng = np.random.default_rng(18)
    n = np.array([60, 85, 110, 140, 190, 230, 280, 340, 410, 520, 640, 780])
    p0 = .12
    r = np.clip(p0 + rng.normal(0, 1, 12) * np.sqrt(p0 * (1 - p0) / n), 0, 1)
    r[9] = .185
    lim = 3 * np.sqrt(p0 * (1 - p0) / n)
    assert list(np.flatnonzero(np.abs(r - p0) > lim)) == [9]
    xs = np.linspace(40, 850, 200)
    w = 3 * np.sqrt(p0 * (1 - p0) / xs)
    fig, ax = plt.subplots(figsize=(7.6, 4.6), layout="constrained")
    ax.plot(xs, 100 * (p0 + w), color=GREY, ls="--", label="99.8% control limits")
    ax.plot(xs, 100 * np.maximum(p0 - w, 0), color=GREY, ls="--")
    ax.axhline(12, color=GREY, lw=1, label="all units: 12%")
    ax.scatter(n, 100 * r, color=BLUE, s=45, zorder=3)
    ax.scatter(n[9], 100 * r[9], color=VERM, marker="D", s=80, zorder=4)
    ax.annotate("Unit J", (n[9], 100 * r[9]), (8, 6), textcoords="offset points")
    ax.set(xlim=(0, 860), ylim=(0, 30), xlabel="Patients treated",
           ylabel="Readmitted within 30 days (%)")
    ax.legend(frameon=False)
    ax.set_title("Only one unit of twelve lies outside the control limits", loc="left",
                 fontweight="bold")
    _bare(ax)
    _foot(fig, "Source: hospital in-patient enquiry, 2025", .06)
    return fig


@honest
def stay_hexbin():
    """Twin of the overplotted cloud: nine thousand stays counted in cells."""
    rng = np.random.default_rng(77)
    age = np.clip(rng.normal(62, 17, 9000), 18, 98)
    los = np.clip(rng.gamma(1.6, 2 + age / 40, 9000), 0, 30)
    assert (los < 7).mean() > .7
    fig, ax = plt.subplots(figsize=(7.6, 4.7), layout="constrained")
    hb = ax.hexbin(age, los, gridsize=(32, 16), cmap="Blues", mincnt=1)
    fig.colorbar(hb, ax=ax, label="Discharges per cell")
    ax.axhline(7, color=INK, lw=1, ls="--")
    ax.text(97, 7.4, "one week", ha="right", fontsize=9)
    ax.set(xlabel="Age (years)", ylabel="Length of stay (days)")
    ax.set_title(f"{100 * (los < 7).mean():.0f}% of 9,000 discharges came within a week",
                 loc="left", fontweight="bold")
    _foot(fig, "Source: hospital in-patient enquiry, 2025; stays capped at 30 days", .06)
    return fig


@honest
def audiogram():
    """An audiogram: hearing loss runs downwards by clinical convention."""
    f = np.array([250, 500, 1000, 2000, 4000, 8000])
    r = np.array([15, 15, 20, 30, 55, 60])
    le = np.array([10, 15, 15, 25, 40, 50])
    assert (r >= le).all() and r[4] > 50
    fig, ax = plt.subplots(figsize=(6.4, 5), layout="constrained")
    ax.plot(f, r, color=VERM, marker="o", mfc="white", ms=10, mew=2, label="Right ear (○)")
    ax.plot(f, le, color=BLUE, marker="x", ms=10, mew=2, ls="--", label="Left ear (×)")
    ax.set_xscale("log", base=2)
    ax.set_xticks(f, [str(k) for k in f])
    ax.set_ylim(120, -10)
    ax.set(xlabel="Frequency (Hz, octave scale)", ylabel="Hearing level (dB HL), quiet at the top")
    ax.grid(alpha=.4)
    ax.legend(loc="lower left")
    ax.set_title("The right ear hears high tones worse than the left", loc="left",
                 fontweight="bold", fontsize=11)
    _foot(fig, "Source: teaching example, audiology clinic", .05)
    return fig


@honest
def bed_fan_chart():
    """A forecast whose band is explained and whose forecast part is dashed."""
    rng = np.random.default_rng(2)
    past = 812 + np.cumsum(rng.normal(2.5, 6, 36))
    k = np.arange(1, 13)
    mid = past[-1] + 2.5 * k
    assert mid[-1] > past[-1]
    t = pd.date_range("2023-01-01", periods=48, freq="MS")
    fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained")
    ax.plot(t[:36], past, color=BLUE, lw=2, label="Observed")
    ax.plot(t[36:], mid, color=BLUE, lw=2, ls="--", label="Forecast")
    for z, a, lab in ((1.96, .15, "95% prediction interval"), (.674, .3, "50% prediction interval")):
        ax.fill_between(t[36:], mid - z * 7 * np.sqrt(k), mid + z * 7 * np.sqrt(k), color=BLUE,
                        alpha=a, lw=0, label=lab)
    ax.set_ylim(0, 1080)
    ax.set_ylabel("Occupied beds (monthly mean)")
    ax.legend(frameon=False, loc="lower left", ncols=2)
    ax.set_title("The model expects slightly more occupied beds by the end of 2026", loc="left",
                 fontweight="bold", fontsize=11)
    _bare(ax)
    _foot(fig, "Source: bed management; random walk with drift fitted to 2023–2025")
    return fig


@honest
def two_in_three_vaccinated():
    """'Two in three' is true for all staff: 66.9 %."""
    g = ["Doctors", "Nurses", "Therapists", "Support staff", "All staff"]
    n = np.array([310, 960, 180, 520])
    yes = np.array([251, 648, 122, 297])
    share = np.append(yes / n, yes.sum() / n.sum()) * 100
    assert abs(share[-1] - 200 / 3) < 1 and share[0] == share.max()
    df = pd.DataFrame({"group": g, "share": share})
    fig = Figure(figsize=(7.6, 4.3), layout="constrained")
    p = (so.Plot(df, x="share", y="group")
         .add(so.Bar(color=BLUE, alpha=.9, edgewidth=0))
         .limit(x=(0, 100)).label(x="Vaccinated (%)", y=""))
    ax = fig.add_subplot()
    with warnings.catch_warnings():   # seaborn.objects under pandas 3
        warnings.simplefilter("ignore")
        p.on(ax).plot()
    for k, s in enumerate(share):
        ax.text(s + 1.5, k, f"{s:.0f}%", va="center")
    ax.set_title("Two in three staff have had the flu jab", loc="left", fontweight="bold")
    _bare(ax)
    _foot(fig, f"Source: occupational health, {n.sum():,} staff, December 2025")
    return fig


@honest
def sites_against_average():
    """'Four of seven sites below the average' is true, the mean is drawn and computed."""
    d = pd.Series({"Site A": 21, "Site B": 24, "Site C": 26, "Site D": 27, "Site E": 31,
                   "Site F": 36, "Site G": 45})
    m = d.mean()
    assert m == 30 and (d < m).sum() == 4
    fig, ax = plt.subplots(figsize=(7.4, 4.3), layout="constrained")
    ax.barh(d.index, d, color=[BLUE if x < m else "#BDBDBD" for x in d], height=.7)
    for k, x in enumerate(d):
        ax.text(.8, k, str(x), ha="left", va="center", color="white" if x < m else "black")
    ax.axvline(m, color="black", lw=1.3, ls="--")
    ax.text(m + .4, 6.62, "average of the sites: 30", fontsize=9)
    ax.set(xlim=(0, 50), ylim=(-.6, 7.1), xlabel="Minutes to triage (mean, 2025)")
    ax.set_title("Four of the seven sites are faster than the average", loc="left",
                 fontweight="bold")
    _bare(ax)
    _foot(fig, "Source: attendance register; unweighted average of the seven sites")
    return fig


# ---------------------------------------------------------------- French
@honest
def cumul_declare():
    """Twin of the running total: new members per year in front, the total named a total."""
    an = np.arange(2012, 2026)
    neuf = np.array([310, 420, 460, 480, 450, 430, 390, 350, 120, 180, 210, 190, 170, 150])
    assert neuf.argmax() == 3 and neuf[-1] < neuf.max() / 3
    fig, (a1, a2) = plt.subplots(2, 1, figsize=(7.6, 5.6), sharex=True, layout="constrained",
                                 gridspec_kw=dict(height_ratios=[3, 2]))
    a1.bar(an, neuf, color=GREEN)
    a1.set_ylabel("Nouvelles adhésions\npar an")
    a2.step(an, np.cumsum(neuf), where="mid", color=INK)
    a2.set_ylim(0, 4900)
    a2.yaxis.set_major_formatter(_tausend("\u202f"))
    a2.set_ylabel("Total cumulé\ndepuis 2012")
    a2.set_xticks(an[::2])
    a1.set_title("Les nouvelles adhésions ont été divisées par plus de trois depuis 2015",
                 loc="left", fontweight="bold", fontsize=11)
    for a in (a1, a2):
        _bare(a)
    _foot(fig, "Source : secrétariat de la fédération", .05)
    return fig


@honest
def une_region_en_couleur():
    """Many grey lines as a backdrop, two named: no one has to tell the grey apart."""
    rng = np.random.default_rng(61)
    a = np.arange(2012, 2026)
    fond = [rng.uniform(16, 28) + np.cumsum(rng.normal(.1, .7, len(a))) for _ in range(14)]
    esb = np.linspace(24, 41, len(a)) + rng.normal(0, .5, len(a))
    med = np.median(np.array(fond + [esb]), axis=0)
    assert esb[-1] > max(f[-1] for f in fond)
    fig, ax = plt.subplots(figsize=(8, 4.7), layout="constrained")
    for f in fond:
        ax.plot(a, f, color="#D0D0D0", lw=1)
    ax.plot(a, med, color=INK, lw=2, ls="--")
    ax.plot(a, esb, color=VERM, lw=2.8)
    ax.text(2025.2, esb[-1], "Estrie", color=VERM, fontweight="bold", va="center")
    ax.text(2025.2, med[-1], "médiane des\n15 régions", color=INK, va="center", fontsize=9)
    ax.set(xlim=(2011.6, 2027.6), ylim=(0, 48), ylabel="Licenciés pour 1 000 habitants")
    ax.set_xticks(range(2012, 2026, 3))
    ax.set_title("L’Estrie termine 2025 en tête des quinze régions", loc="left",
                 fontweight="bold")
    _bare(ax)
    _foot(fig, "En gris : les quatorze autres régions. Source : fédération sportive")
    return fig


@honest
def variation_centree():
    """Twin: the neutral colour falls on zero."""
    rng = np.random.default_rng(9)
    sp = ["Soccer", "Hockey", "Natation", "Ski de fond", "Judo", "Tennis"]
    an = [str(k) for k in range(2020, 2026)]
    z = rng.normal(6, 6.5, (6, 6)).round(0).clip(-7, 25) + 0.0
    assert (z > 0).sum() > 18
    fig, ax = plt.subplots(figsize=(7.4, 4.6), layout="constrained")
    im = ax.imshow(z, cmap="PuOr_r", norm=TwoSlopeNorm(0, -25, 25), aspect="auto")
    for i in range(6):
        for j in range(6):
            ax.text(j, i, "0" if z[i, j] == 0 else f"{z[i, j]:+.0f}".replace("-", "−"),
                    ha="center", va="center", color="white" if abs(z[i, j]) > 15 else "black")
    ax.set_xticks(range(6), an)
    ax.set_yticks(range(6), sp)
    fig.colorbar(im, ax=ax, label="Variation annuelle (%), 0 au centre")
    ax.set_title(f"Licences en hausse dans {(z > 0).sum()} cas sur 36", loc="left",
                 fontweight="bold")
    _foot(fig, "Source : fédération sportive, saisons 2020 à 2025", .06)
    return fig


@honest
def echelle_log_declaree():
    """Uneven-looking ticks of a log axis, announced; equal slopes are equal factors."""
    a = np.arange(2010, 2026)
    v = 120 * 10 ** (np.arange(16) / 7.5)
    assert abs(v[-1] / v[0] - 100) < 1e-6
    fig, ax = plt.subplots(figsize=(7.5, 4.5), layout="constrained")
    ax.semilogy(a, v, color=BLUE, lw=2.4, marker="o", ms=4)
    ax.set_ylim(80, 20000)
    ax.set_yticks([100, 200, 500, 1000, 2000, 5000, 10000])
    ax.yaxis.set_major_formatter(_tausend("\u202f"))
    ax.yaxis.set_minor_locator(mticker.NullLocator())
    ax.grid(axis="y", alpha=.3)
    ax.set_ylabel("Heures de visionnement par mois\n(échelle logarithmique)")
    ax.set_title("La webdiffusion des matchs a été multipliée par 100 en quinze ans",
                 loc="left", fontweight="bold", fontsize=11)
    _bare(ax)
    _foot(fig, "Source : plateforme de la fédération. Chaque graduation est 2 ou 2,5 fois "
               "la précédente")
    return fig


@honest
def pente_croisement():
    """Slope chart whose title on overtaking is true: two lines cross once."""
    d = {"Soccer": (70, 99), "Hockey": (98, 86), "Natation": (41, 44), "Basketball": (28, 37)}
    assert d["Soccer"][0] < d["Hockey"][0] and d["Soccer"][1] - d["Hockey"][1] == 13
    fig, ax = plt.subplots(figsize=(6.4, 5.2), layout="constrained")
    for (k, (u, w)), c, m in zip(d.items(), (ORANGE, BLUE, "#8C8C8C", "#5C5C5C"), "os^D"):
        ax.plot([0, 1], [u, w], color=c, lw=2.8, marker=m, ms=8)
        ax.text(-.04, u, f"{k}  {u}", ha="right", va="center")
        ax.text(1.04, w, f"{w}  {k}", ha="left", va="center")
    ax.set(xlim=(-.5, 1.5), ylim=(0, 108))
    ax.set_xticks([0, 1], ["2014", "2025"])
    ax.set_yticks([])
    ax.axvline(0, color="#DDDDDD", zorder=0)
    ax.axvline(1, color="#DDDDDD", zorder=0)
    _bare(ax, "top", "right", "left", "bottom")
    ax.set_title("Derrière le hockey en 2014, le soccer compte\n"
                 "13 000 licences de plus que lui en 2025", loc="left", fontweight="bold",
                 fontsize=11)
    _foot(fig, "Licences en milliers. Source : registre des fédérations", .05)
    return fig


@honest
def parts_empilees():
    """Four shares that add up to 100 at each date; direct labels in reading order."""
    a = np.arange(2015, 2026)
    s = np.linspace(52, 33, 11).round()
    c = np.linspace(21, 22, 11).round()
    p = np.linspace(17, 25, 11).round()
    r = 100 - s - c - p
    assert r[-1] == 20 and s[0] > 50 and abs(s[-1] - 100 / 3) < .5
    fig, ax = plt.subplots(figsize=(8, 4.6), layout="constrained")
    ax.stackplot(a, s, c, p, r, colors=["#08306B", "#4292C6", "#FDBF6F", "#E8E8E8"],
                 edgecolor="white")
    base = 0
    for v, lab, col in zip((s, c, p, r), ("Subventions", "Commandites", "Cotisations", "Autres"),
                           ("white", "white", "black", "black")):
        ax.text(2020, base + v[5] / 2, lab, ha="center", va="center", color=col)
        ax.text(2025.15, base + v[-1] / 2 if base else v[-1] / 2, f"{v[-1]:.0f} %", va="center")
        base = base + v[5]
    ax.texts[3].set_y(s[-1] + c[-1] / 2)
    ax.texts[5].set_y(s[-1] + c[-1] + p[-1] / 2)
    ax.texts[7].set_y(100 - r[-1] / 2)
    ax.text(2014.85, s[0] / 2, f"{s[0]:.0f} %", ha="right", va="center")
    ax.set(xlim=(2014.2, 2025.9), ylim=(0, 100))
    ax.set_xticks(a[::2])
    ax.set_yticks([])
    ax.set_title("De plus de la moitié à un tiers : la part des subventions recule", loc="left",
                 fontweight="bold")
    _bare(ax, "top", "right", "left", "bottom")
    _foot(fig, "Part des revenus des clubs (%). Source : comptes annuels de la fédération")
    return fig


@honest
def anneau_deux_parts():
    """A ring of two shares of one whole, which add up to 100."""
    v = [71, 29]
    assert sum(v) == 100 and 70 <= v[0] < 75
    fig, ax = plt.subplots(figsize=(6, 4.8), layout="constrained")
    ax.pie(v, startangle=90, counterclock=False, colors=[BLUE, "#D9D9D9"],
           wedgeprops=dict(width=.38, edgecolor="white"))
    ax.text(0, 0, "71 %", ha="center", va="center", fontsize=26, fontweight="bold", color=BLUE)
    ax.text(1.02, -.75, "Ont terminé\nla formation", color=BLUE, ha="left")
    ax.text(-1.02, .75, "Ont abandonné\n29 %", color="#555555", ha="right")
    ax.set_xlim(-2, 2)
    ax.set_title("Sept entraîneurs sur dix vont au bout de leur formation", fontweight="bold",
                 fontsize=11)
    _foot(fig, "Source : institut de formation sportive, cohorte 2024, 418 inscrits", .05)
    return fig


@honest
def gantt_saison():
    """Gantt bars start at their dates, not at zero: position and length are both meant."""
    tasks = [("Inscriptions", "2025-08-04", "2025-09-12"), ("Camp de sélection", "2025-09-08", "2025-09-28"),
             ("Saison régulière", "2025-10-01", "2026-03-08"), ("Séries", "2026-03-14", "2026-04-19"),
             ("Bilan", "2026-04-20", "2026-05-15")]
    st = [pd.Timestamp(t[1]) for t in tasks]
    en = [pd.Timestamp(t[2]) for t in tasks]
    dur = [(e - s).days for s, e in zip(st, en)]
    assert max(dur) == dur[2] and 5 < dur[2] / 30 < 5.6 and st[1] < en[0]
    fig, ax = plt.subplots(figsize=(8.4, 3.9), layout="constrained")
    for k, (n, s, e) in enumerate(zip([t[0] for t in tasks], st, en)):
        ax.barh(k, (e - s).days, left=mdates.date2num(s), color=VERM if k == 2 else "#A6BDDB",
                height=.55)
        ax.text(mdates.date2num(e) + 2, k, f"{dur[k]} jours", va="center", fontsize=9)
    ax.set_yticks(range(5), [t[0] for t in tasks])
    ax.set_ylim(4.6, -.6)
    mois = {8: "août", 9: "sept.", 10: "oct.", 11: "nov.", 12: "déc.", 1: "janv.", 2: "févr.",
            3: "mars", 4: "avr.", 5: "mai", 6: "juin"}
    ms = pd.date_range("2025-08-01", "2026-06-01", freq="MS")
    ax.set_xticks(mdates.date2num(ms), [mois[m.month] for m in ms])
    ax.set_xlim(mdates.date2num(pd.Timestamp("2025-07-28")), mdates.date2num(ms[-1]) + 8)
    ax.grid(axis="x", alpha=.3)
    ax.set_title("La saison régulière dure un peu plus de cinq mois", loc="left",
                 fontweight="bold")
    _bare(ax, "top", "right", "left")
    _foot(fig, "D’août 2025 à juin 2026. Source : calendrier de la fédération", .08)
    return fig


@honest
def jauge_objectif():
    """A half-ring gauge whose sweep is proportional, with scale, target and value."""
    val, but = 8.4, 10.0
    assert abs(val / but - .84) < 1e-9
    fig, ax = plt.subplots(figsize=(6.4, 4.4), layout="constrained")
    ang = lambda v: 180 - 180 * v / 12
    ax.add_patch(Wedge((0, 0), 1, 0, 180, width=.3, color="#E3E3E3"))
    ax.add_patch(Wedge((0, 0), 1, ang(val), 180, width=.3, color=BLUE))
    for v in range(0, 13, 2):
        t = np.deg2rad(ang(v))
        ax.text(1.1 * np.cos(t), 1.1 * np.sin(t), str(v), ha="center", va="center", fontsize=10)
    t = np.deg2rad(ang(but))
    ax.plot([.66 * np.cos(t), 1.03 * np.cos(t)], [.66 * np.sin(t), 1.03 * np.sin(t)],
            color="black", lw=3)
    ax.text(1.28 * np.cos(t), 1.28 * np.sin(t), "objectif", ha="left", va="center", fontsize=10)
    ax.text(0, .12, "8,4", ha="center", fontsize=30, fontweight="bold", color=BLUE)
    ax.text(0, -.08, "millions de dollars", ha="center", fontsize=10)
    ax.set(xlim=(-1.6, 1.7), ylim=(-.2, 1.25))
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Collecte de fonds : 84 % de l’objectif de 10 millions est atteint",
                 fontweight="bold", fontsize=11)
    _foot(fig, "Source : fondation de la fédération, au 30 novembre 2025", .06)
    return fig
