"""Charts in Spanish and German by an outsider, from the literature of misleading charts: each liar is followed by its honest twin."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.collections import LineCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, LogNorm, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle, Wedge
from matplotlib.ticker import FuncFormatter, MultipleLocator, PercentFormatter
from scipy import stats

LIARS, HONEST = [], []
ALSO = {}  # a second fault, when the figure has two: name → rules

BLUE, RUST, TEAL, PLUM, GREY, INK = "#1f5a8a", "#c4572b", "#2a7f7a", "#7b3f77", "#8a8a8a", "#1b1b1b"
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


def new(w=7.2, h=4.2, *a, **k):
    return plt.subplots(*a, figsize=(w, h), **k)


def foot(fig, text, low=.06, tight=True):
    if tight:
        fig.tight_layout(rect=(0, low, 1, 1))
    fig.text(.012, .016, text, fontsize=9, color="#444444", ha="left")
    return fig


# ── 1-5 bars or areas whose foot is hidden

@liar("truncated-bars")
def es_esperanza_objects():
    d = pd.DataFrame({"c": ["Madrid", "Navarra", "País Vasco", "Cataluña", "Andalucía"], "v": [86.1, 85.2, 84.9, 84.6, 82.9]})
    fig, ax = new()
    so.Plot(d, x="c", y="v").add(so.Bar(color=BLUE, edgewidth=0)).limit(y=(82, 86.5)).on(ax).plot()
    ax.set(title="En Madrid se vive mucho más que en Andalucía", xlabel="Comunidad autónoma", ylabel="Esperanza de vida (años)")
    return foot(fig, "Fuente: INE, indicadores demográficos, 2023")


@honest
def es_esperanza_piruletas():
    s = pd.Series({"Madrid": 86.1, "Navarra": 85.2, "País Vasco": 84.9, "Cataluña": 84.6, "Andalucía": 82.9})[::-1]
    fig, ax = new()
    ax.plot(s, s.index, "o", color=BLUE, ms=9)
    for n, v in s.items():
        ax.text(v + .1, n, f"{v:.1f}".replace(".", ","), va="center")
    ax.set_xlim(82, 87)
    ax.set(title="Tres años de diferencia entre Madrid y Andalucía", xlabel="Esperanza de vida (años)", ylabel="Comunidad autónoma")
    return foot(fig, "Fuente: INE, indicadores demográficos, 2023")


@liar("truncated-bars", also=("title-contradicts-data",))
def de_strommix_flaeche():
    d = pd.DataFrame({"Kohle": [40, 38, 36, 35, 33], "Gas": [14, 15, 15, 13, 14], "Erneuerbare": [36, 38, 40, 43, 47]}, index=[2020, 2021, 2022, 2023, 2024])
    fig, ax = new()
    ax.stackplot(d.index, d.T.to_numpy(), labels=d.columns, colors=["#555555", "#E69F00", "#009E73"])
    ax.set_ylim(30, 100)
    ax.set_xlim(2020, 2024)
    ax.set_xticks(d.index)
    ax.legend(loc="upper left")
    ax.set(title="Kohle spielt kaum noch eine Rolle", xlabel="Jahr", ylabel="Anteil an der Stromerzeugung (%)")
    return foot(fig, "Quelle: Fraunhofer ISE, Energy-Charts")


@honest
def de_strommix_ab_null():
    d = pd.DataFrame({"Kohle": [40, 38, 36, 35, 33], "Gas": [14, 15, 15, 13, 14], "Erneuerbare": [36, 38, 40, 43, 47]}, index=[2020, 2021, 2022, 2023, 2024])
    fig, ax = new()
    d.plot.area(ax=ax, color=["#555555", "#E69F00", "#009E73"], lw=0)
    ax.set(ylim=(0, 100), xlim=(2020, 2024), title="Erneuerbare lösen die Kohle als größte Quelle ab", xlabel="Jahr", ylabel="Anteil an der Stromerzeugung (%)")
    ax.set_xticks(d.index)
    ax.legend(loc="upper left")
    return foot(fig, "Quelle: Fraunhofer ISE, Energy-Charts. Rest bis 100 %: Kernkraft, Öl, Sonstige")


@liar("truncated-bars")
def es_rectangulos_pensiones():
    fig, ax = new()
    for i, v in enumerate([1098, 1192, 1256, 1301]):
        ax.add_patch(Rectangle((i - .35, 0), .7, v, color=TEAL))
    ax.set_xticks(range(4), ["2022", "2023", "2024", "2025"])
    ax.set(xlim=(-.6, 3.6), ylim=(1050, 1320), title="Las pensiones se disparan", xlabel="Año", ylabel="Pensión media (euros al mes)")
    return foot(fig, "Fuente: Seguridad Social, enero de cada año")


@honest
def es_velas_bolsa():
    r = np.random.default_rng(3)
    o = 11000 + np.cumsum(r.normal(10, 90, 25))
    c = np.r_[o[1:], o[-1] + 40]
    d = pd.bdate_range("2024-06-03", periods=25)
    fig, ax = new(7.6, 4.2)
    for x, a, b in zip(mdates.date2num(d), o, c):
        ax.vlines(x, min(a, b) - 40, max(a, b) + 35, color=INK, lw=1)
        ax.add_patch(Rectangle((x - .3, min(a, b)), .6, abs(b - a), facecolor="white" if b > a else INK, edgecolor=INK, zorder=2))
    ax.xaxis_date()
    ax.xaxis.set_major_locator(mdates.WeekdayLocator(byweekday=0))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set(title="El Ibex 35 en junio de 2024, vela por vela", xlabel="Sesión", ylabel="Índice (puntos)")
    return foot(fig, "Fuente: BME. Vela blanca: la sesión cierra al alza; negra: a la baja")


@liar("truncated-bars")
def de_dicke_striche():
    fig, ax = new()
    ax.vlines(range(5), 0, [71.2, 72.8, 74.1, 75.9, 77.0], lw=34, color=PLUM)
    ax.set_xticks(range(5), ["2005", "2009", "2013", "2017", "2021"])
    ax.set(ylim=(70, 78), xlim=(-.6, 4.6), title="Wahlbeteiligung im Höhenflug", xlabel="Bundestagswahl", ylabel="Wahlbeteiligung (%)")
    return foot(fig, "Quelle: Landeswahlleiter")


@honest
def de_gantt_bruecke():
    fig, ax = new(7.8, 4)
    t = [("Abriss", "2024-01-08", 60), ("Gründung", "2024-02-26", 110), ("Überbau", "2024-05-20", 150), ("Belag", "2024-10-01", 45)]
    for i, (n, a, k) in enumerate(t):
        ax.broken_barh([(mdates.datestr2num(a), k)], (i - .3, .6), color=PLUM)
    ax.set_yticks(range(4), [n for n, *_ in t])
    ax.invert_yaxis()
    ax.xaxis_date()
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 4, 7, 10)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set(title="Bauablauf der Hafenbrücke", xlabel="Monat", ylabel="Bauabschnitt")
    return foot(fig, "Quelle: Bauleitung, Terminplan vom Januar 2024")


@liar("truncated-bars")
def es_escanos_agrupados():
    d = pd.DataFrame({"2019": [120, 89], "2023": [121, 137]}, index=["PSOE", "PP"])
    fig, ax = new()
    d.plot.bar(ax=ax, color=[GREY, RUST], rot=0, width=.7)
    ax.set_ylim(80, 140)
    ax.set(title="Vuelco en el Congreso", xlabel="Partido", ylabel="Escaños (número)")
    ax.legend(title="Elección")
    return foot(fig, "Fuente: Ministerio del Interior, elecciones generales")


@honest
def es_pendiente_escanos():
    fig, ax = new(6, 4.6)
    for n, v, c, m in (("PSOE", (120, 121), "#b3261e", "o"), ("PP", (89, 137), BLUE, "s")):
        ax.plot(["2019", "2023"], v, color=c, marker=m, lw=2.4)
        ax.text(-.05, v[0], f"{n} {v[0]}", ha="right", va="center", color=c)
        ax.text(1.05, v[1], f"{n} {v[1]}", va="center", color=c)
    ax.set(xlim=(-.4, 1.4), ylim=(70, 150), title="El PP gana 48 escaños y el PSOE uno", xlabel="Elección general", ylabel="Escaños (número)")
    return foot(fig, "Fuente: Ministerio del Interior, elecciones generales")


# ── 6-10 titles against data

@liar("title-contradicts-data")
def de_verdreifacht():
    j = np.arange(2015, 2025)
    fig, ax = new()
    ax.plot(j, [48, 51, 56, 60, 66, 71, 79, 86, 92, 99], color=TEAL, lw=2.5)
    ax.set(title="Die Zahl der Ladepunkte hat sich seit 2015 verdreifacht", xlabel="Jahr", ylabel="Ladepunkte (Tausend)", ylim=(0, 110))
    return foot(fig, "Quelle: Bundesnetzagentur, Ladesäulenregister")


@honest
def de_verdoppelt():
    j = np.arange(2015, 2025)
    fig, ax = new()
    ax.plot(j, [48, 51, 56, 60, 66, 71, 79, 86, 92, 99], color=TEAL, lw=2.5)
    ax.set(title="Die Zahl der Ladepunkte hat sich seit 2015 gut verdoppelt", xlabel="Jahr", ylabel="Ladepunkte (Tausend)", ylim=(0, 110))
    return foot(fig, "Quelle: Bundesnetzagentur, Ladesäulenregister")


@liar("title-contradicts-data")
def es_cae_a_la_mitad():
    fig, ax = new()
    b = ax.bar(["2021", "2022", "2023", "2024"], [840, 815, 771, 739], color=BLUE, width=.6)
    ax.bar_label(b)
    ax.set(title="El abandono escolar cae a la mitad en tres años", xlabel="Curso (año de fin)", ylabel="Alumnos que abandonan (número)", ylim=(0, 950))
    return foot(fig, "Fuente: Consejería de Educación")


@honest
def es_cae_un_doce():
    fig, ax = new()
    b = ax.bar(["2021", "2022", "2023", "2024"], [840, 815, 771, 739], color=BLUE, width=.6)
    ax.bar_label(b)
    ax.set(title="El abandono escolar cae un 12 % en tres años", xlabel="Curso (año de fin)", ylabel="Alumnos que abandonan (número)", ylim=(0, 950))
    return foot(fig, "Fuente: Consejería de Educación")


@liar("title-contradicts-data")
def de_je_mehr_desto_hoeher():
    r = np.random.default_rng(8)
    x = r.uniform(0, 6, 90)
    fig, ax = new()
    sns.regplot(x=x, y=82 - 5.5 * x + r.normal(0, 4, 90), ci=None, color=BLUE, ax=ax)
    ax.set(title="Je länger am Bildschirm, desto besser die Leistung", xlabel="Bildschirmzeit (Stunden pro Tag)", ylabel="Testergebnis (Punkte)")
    return foot(fig, "Quelle: Schulstudie, 90 Schüler, 2024")


@honest
def de_je_mehr_desto_niedriger():
    r = np.random.default_rng(8)
    x = r.uniform(0, 6, 90)
    fig, ax = new()
    sns.regplot(x=x, y=82 - 5.5 * x + r.normal(0, 4, 90), ci=None, color=BLUE, ax=ax)
    ax.set(title="Je länger am Bildschirm, desto niedriger das Testergebnis", xlabel="Bildschirmzeit (Stunden pro Tag)", ylabel="Testergebnis (Punkte)")
    return foot(fig, "Quelle: Schulstudie, 90 Schüler, 2024. Linie: lineare Regression")


@liar("title-contradicts-data")
def es_minimo_de_la_serie():
    a = np.arange(2010, 2025)
    v = [20.1, 21.6, 24.8, 26.1, 24.4, 22.1, 19.6, 17.2, 15.3, 14.1, 15.5, 14.8, 12.9, 12.2, 13.6]
    fig, ax = new()
    ax.plot(a, v, color=PLUM, marker="o")
    ax.set(title="El paro de 2024, el más bajo de toda la serie", xlabel="Año", ylabel="Tasa de paro (%)", ylim=(0, 30))
    return foot(fig, "Fuente: INE, encuesta de población activa")


@honest
def es_minimo_cierto():
    a = np.arange(2010, 2025)
    v = [20.1, 21.6, 24.8, 26.1, 24.4, 22.1, 19.6, 17.2, 15.3, 14.1, 15.5, 14.8, 12.9, 12.2, 11.3]
    fig, ax = new()
    ax.plot(a, v, color=PLUM, marker="o")
    ax.set(title="El paro de 2024, el más bajo desde 2010", xlabel="Año", ylabel="Tasa de paro (%)", ylim=(0, 30))
    return foot(fig, "Fuente: INE, encuesta de población activa")


@liar("title-contradicts-data")
def de_lohnluecke_weg():
    d = pd.DataFrame({"Männer": [22.4, 23.1, 24.0, 25.3], "Frauen": [18.2, 18.9, 19.7, 20.8]}, index=["2018", "2020", "2022", "2024"])
    fig, ax = new()
    d.plot.bar(ax=ax, color=[BLUE, "#E69F00"], rot=0)
    ax.set(title="Frauen verdienen inzwischen mehr als Männer", xlabel="Jahr", ylabel="Bruttostundenlohn (Euro)", ylim=(0, 30))
    return foot(fig, "Quelle: Statistisches Bundesamt, Verdiensterhebung")


@honest
def de_lohnluecke_bleibt():
    d = pd.DataFrame({"Männer": [22.4, 23.1, 24.0, 25.3], "Frauen": [18.2, 18.9, 19.7, 20.8]}, index=["2018", "2020", "2022", "2024"])
    fig, ax = new()
    d.plot.bar(ax=ax, color=[BLUE, "#E69F00"], rot=0)
    ax.set(title="Männer verdienen 2024 noch 4,50 Euro mehr pro Stunde", xlabel="Jahr", ylabel="Bruttostundenlohn (Euro)", ylim=(0, 30))
    return foot(fig, "Quelle: Statistisches Bundesamt, Verdiensterhebung")


# ── 11-14 sizes against written numbers

@liar("misrepresentation", also=("truncated-bars",))
def es_television_electoral():
    fig, ax = new(6.4, 4.4)
    ax.bar(["Maduro", "Capriles"], [50.66 - 48, 49.07 - 48], color=[RUST, BLUE], width=.5)
    for i, (h, t) in enumerate(((2.66, "50,66 %"), (1.07, "49,07 %"))):
        ax.text(i, h + .05, t, ha="center", fontsize=13)
    ax.set_yticks([])
    ax.set(title="Resultado de la elección presidencial", xlabel="Candidato", ylabel="Votos (%)", ylim=(0, 3.1))
    return foot(fig, "Fuente: Consejo Nacional Electoral, 2013")


@honest
def es_television_recta():
    fig, ax = new(6.4, 4.4)
    b = ax.bar(["Maduro", "Capriles"], [50.66, 49.07], color=[RUST, BLUE], width=.5)
    ax.bar_label(b, labels=["50,66 %", "49,07 %"], fontsize=13)
    ax.set_yticks([])
    ax.set(title="Resultado de la elección presidencial", xlabel="Candidato", ylabel="Votos (%)", ylim=(0, 60))
    return foot(fig, "Fuente: Consejo Nacional Electoral, 2013")


@liar("misrepresentation")
def de_waffel_falsch():
    z = np.zeros(100, int)
    z[:58] = 1
    fig, ax = new(5.4, 5.6)
    for i, v in enumerate(z):
        ax.add_patch(Rectangle((i % 10, i // 10), .9, .9, color=TEAL if v else "#dddddd"))
    ax.set(xlim=(0, 10), ylim=(0, 10), aspect="equal")
    ax.axis("off")
    ax.set_title("38 % der Haushalte heizen mit Wärmepumpe\n(ein Feld = 1 % der Haushalte)")
    return foot(fig, "Quelle: Heizungsverband, 2024")


@honest
def de_waffel_richtig():
    fig, ax = new(5.4, 5.6)
    for i in range(100):
        ax.add_patch(Rectangle((i % 10, i // 10), .9, .9, color=TEAL if i < 38 else "#dddddd"))
    ax.set(xlim=(0, 10), ylim=(0, 10), aspect="equal")
    ax.axis("off")
    ax.set_title("38 % der Haushalte heizen mit Wärmepumpe\n(ein Feld = 1 % der Haushalte)")
    return foot(fig, "Quelle: Heizungsverband, 2024")


@liar("misrepresentation")
def es_cunas_falsas():
    fig, ax = new(6.2, 4.8)
    a = 90
    for n, w, c in (("Apple 20 %", 110, "#0072B2"), ("RIM 39 %", 120, "#999999"), ("Otros 41 %", 130, "#E69F00")):
        ax.add_patch(Wedge((0, 0), 1, a, a + w, color=c, ec="white"))
        m = np.radians(a + w / 2)
        ax.text(1.15 * np.cos(m), 1.15 * np.sin(m), n, ha="left" if np.cos(m) > 0 else "right", va="center")
        a += w
    ax.set(xlim=(-2, 2), ylim=(-1.3, 1.3), aspect="equal", title="Cuota de mercado de los teléfonos inteligentes")
    ax.axis("off")
    return foot(fig, "Fuente: consultora de telecomunicaciones")


@honest
def es_hemiciclo():
    fig, ax = new(7, 4.2)
    a = 180
    for n, s, c in (("Izquierda", 42, "#b3261e"), ("Centro", 25, "#E69F00"), ("Derecha", 53, "#0072B2")):
        w = s / 120 * 180
        ax.add_patch(Wedge((0, 0), 1, a - w, a, width=.55, facecolor=c, edgecolor="white"))
        m = np.radians(a - w / 2)
        ax.text(1.12 * np.cos(m), 1.12 * np.sin(m), f"{n}\n{s} escaños", ha="center", va="bottom")
        a -= w
    ax.set(xlim=(-1.6, 1.6), ylim=(-.1, 1.5), aspect="equal", title="El Parlamento autonómico: 120 escaños, mayoría en 61")
    ax.axis("off")
    return foot(fig, "Fuente: junta electoral, 2024")


@liar("misrepresentation")
def de_kacheln_falsch():
    fig, ax = new(7, 4.4)
    for x, y, w, h, n, c in ((0, 0, 4, 6, "Bildung\n12 Mrd. €", "#0072B2"), (4, 0, 6, 3, "Verkehr\n30 Mrd. €", "#E69F00"), (4, 3, 6, 3, "Soziales\n58 Mrd. €", "#009E73")):
        ax.add_patch(Rectangle((x, y), w, h, facecolor=c, edgecolor="white", lw=3))
        ax.text(x + w / 2, y + h / 2, n, ha="center", va="center", color="white" if c == "#0072B2" else "black", fontsize=12)
    ax.set(xlim=(0, 10), ylim=(0, 6), title="Der Landeshaushalt: Fläche nach Ausgaben")
    ax.axis("off")
    return foot(fig, "Quelle: Finanzministerium, Haushaltsplan 2024")


@honest
def de_kacheln_richtig():
    fig, ax = new(7, 4.4)
    for x, y, w, h, n, c in ((0, 0, 5.8, 6, "Soziales\n58 Mrd. €", "#009E73"), (5.8, 0, 4.2, 30 / 42 * 6, "Verkehr\n30 Mrd. €", "#E69F00"), (5.8, 30 / 42 * 6, 4.2, 12 / 42 * 6, "Bildung\n12 Mrd. €", "#0072B2")):
        ax.add_patch(Rectangle((x, y), w, h, facecolor=c, edgecolor="white", lw=3))
        ax.text(x + w / 2, y + h / 2, n, ha="center", va="center", color="white" if c == "#0072B2" else "black", fontsize=12)
    ax.set(xlim=(0, 10), ylim=(0, 6), title="Der Landeshaushalt: Fläche nach Ausgaben")
    ax.axis("off")
    return foot(fig, "Quelle: Finanzministerium, Haushaltsplan 2024")


# ── 15-17 two scales

@liar("dual-axis")
def es_helados_ahogados():
    m = pd.date_range("2024-01-01", periods=12, freq="MS")
    fig, ax = new()
    ax.fill_between(m, [12, 14, 20, 28, 41, 63, 88, 90, 55, 33, 17, 13], color="#f0c4d4")
    ax.set(title="Más helados, más ahogados", xlabel="Mes de 2024", ylabel="Helados vendidos (millones)")
    b = ax.twinx()
    b.plot(m, [9, 11, 15, 19, 31, 62, 88, 92, 47, 22, 12, 10], color=BLUE, lw=2.4)
    b.set_ylabel("Ahogados (personas)", color=BLUE)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m"))
    return foot(fig, "Fuente: asociación de fabricantes; federación de salvamento")


@honest
def es_climograma():
    m = ["E", "F", "M", "A", "My", "Jn", "Jl", "Ag", "S", "O", "N", "D"]
    fig, ax = new()
    ax.bar(range(12), [33, 35, 25, 45, 51, 21, 12, 10, 22, 60, 58, 51], color="#56B4E9")
    ax.set(ylabel="Precipitación (mm)", xlabel="Mes", ylim=(0, 80), title="Climograma de Madrid: verano seco (P = 2T)")
    ax.set_xticks(range(12), m)
    b = ax.twinx()
    b.plot(range(12), [6, 8, 11, 13, 17, 23, 26, 26, 21, 15, 10, 7], color="#b3261e", marker="o")
    b.set(ylabel="Temperatura (°C)", ylim=(0, 40))
    return foot(fig, "Fuente: AEMET, normales 1981-2010. Escala de Gaussen: 2 mm por grado")


@liar("dual-axis")
def de_umsatz_stoerche():
    j = np.arange(2016, 2025)
    fig, ax = new()
    l1, = ax.plot(j, [420, 455, 470, 512, 530, 566, 580, 612, 655], color=TEAL, marker="o", label="Storchenpaare")
    ax.set(xlabel="Jahr", ylabel="Storchenpaare (Anzahl)", title="Störche bringen Babys")
    b = ax.twinx()
    l2, = b.plot(j, [7.6, 7.8, 7.9, 8.1, 8.2, 8.5, 8.5, 8.7, 8.9], color=RUST, ls="--", marker="s", label="Geburten")
    b.set_ylabel("Geburten (Tausend)")
    ax.legend(handles=[l1, l2], loc="upper left")
    return foot(fig, "Quelle: Naturschutzbund; Statistisches Landesamt")


@honest
def de_zwei_indizes():
    j = np.arange(2016, 2025)
    a = np.array([420, 455, 470, 412, 530, 566, 480, 612, 655])
    b = np.array([7.6, 7.8, 7.9, 7.7, 8.2, 8.0, 8.3, 7.9, 7.8])
    fig, ax = new()
    ax.plot(j, a / 470 * 100, color=TEAL, marker="o")
    ax.plot(j, b / 7.9 * 100, color=RUST, ls="--", marker="s")
    ax.text(2024.1, a[-1] / 4.7, "Storchenpaare", color=TEAL, va="center")
    ax.text(2024.1, b[-1] / .079, "Geburten", color=RUST, va="center")
    ax.set(title="Mehr Störche, kaum mehr Geburten", xlabel="Jahr", ylabel="Index (2018 = 100)", xlim=(2015.7, 2026.4), ylim=(0, 160))
    return foot(fig, "Quelle: Naturschutzbund; Statistisches Landesamt")


@liar("dual-axis")
def es_tres_ejes():
    a = np.arange(2017, 2025)
    fig, ax = new(8.2, 4.4)
    fig.subplots_adjust(right=.75)
    ax.plot(a, [61, 66, 70, 74, 52, 69, 81, 88], color=BLUE, lw=2, label="Turistas")
    b, c = ax.twinx(), ax.twinx()
    c.spines.right.set_position(("axes", 1.15))
    b.plot(a, [980, 1020, 1085, 1130, 1150, 1220, 1310, 1400], color=RUST, ls="--", lw=2, label="Alquiler")
    c.plot(a, [6.2, 6, 5.9, 5.7, 5.6, 5.2, 4.9, 4.4], color=INK, ls=":", lw=2, label="Residentes")
    ax.set(title="Turistas, alquiler y residentes del centro", xlabel="Año", ylabel="Turistas (millones)")
    b.set_ylabel("Alquiler medio (euros al mes)")
    c.set_ylabel("Residentes del centro (miles)")
    fig.legend(loc="upper left", bbox_to_anchor=(.14, .88))
    return foot(fig, "Fuente: ayuntamiento, observatorio de la vivienda")


@honest
def es_euros_pesetas():
    a = np.arange(2014, 2025)
    fig, ax = new()
    ax.plot(a, np.array([.95, .92, .9, .96, .98, 1.0, .97, 1.05, 1.3, 1.24, 1.21]), color=RUST, marker="o")
    ax.set(title="El litro de leche pasa del euro desde 2021", xlabel="Año", ylabel="Precio (euros por litro)", ylim=(0, 1.5))
    p = ax.secondary_yaxis("right", functions=(lambda e: e * 166.386, lambda q: q / 166.386))
    p.set_ylabel("Precio (pesetas por litro)")
    return foot(fig, "Fuente: Ministerio de Agricultura. Los dos ejes dicen el mismo precio: 1 € = 166,386 pesetas")


# ── 18-20 axes turned over

@liar("inverted-axis")
def de_wartezeit_kopf():
    j = np.arange(2014, 2025)
    fig, ax = new()
    ax.plot(j, [18, 19, 21, 22, 24, 26, 31, 33, 36, 38, 41], color=BLUE, marker="o", lw=2)
    ax.invert_yaxis()
    ax.set(title="Wartezeit auf einen Facharzttermin", xlabel="Jahr", ylabel="Wartezeit (Tage)")
    return foot(fig, "Quelle: Kassenärztliche Vereinigung")


@honest
def de_hrd():
    r = np.random.default_rng(18)
    t = r.uniform(3200, 9500, 160)
    m = 14.5 - 13 * (np.log10(t) - 3.5) / .48 + r.normal(0, .5, 160)
    fig, ax = new(6, 5.2)
    ax.scatter(t, m, s=14, color=INK)
    ax.set(xlim=(10000, 3000), ylim=(16, 0), title="Hertzsprung-Russell-Diagramm: die Hauptreihe", xlabel="Effektive Temperatur (K)", ylabel="Absolute Helligkeit (mag)")
    return foot(fig, "Quelle: Gaia DR3, 160 Sterne. Helle Sterne oben, heiße links")


@liar("inverted-axis", also=("title-contradicts-data",))
def es_barras_colgantes():
    fig, ax = new()
    ax.bar(["2020", "2021", "2022", "2023", "2024"], [310, 342, 398, 451, 522], color="#a31621")
    ax.set(ylim=(600, 0), title="Los desahucios, cada vez más abajo", xlabel="Año", ylabel="Desahucios (número)")
    return foot(fig, "Fuente: Consejo General del Poder Judicial")


@honest
def es_escala_geologica():
    x = np.array([540, 455, 443, 420, 380, 358, 300, 250, 205, 195, 150, 75, 64, 30, 0])
    fig, ax = new(7.6, 4.2)
    ax.plot(x, [110, 300, 210, 380, 410, 290, 420, 140, 300, 230, 480, 680, 500, 900, 1300], color=TEAL, lw=2)
    ax.set(xlim=(550, 0), ylim=(0, 1400), title="La diversidad marina cae en cada gran extinción", xlabel="Millones de años antes del presente (Ma)", ylabel="Familias fósiles (número)")
    return foot(fig, "Fuente: Paleobiology Database, curva simplificada")


@liar("inverted-axis")
def de_punkte_von_rechts():
    s = pd.Series({"Hafen": 88, "Altstadt": 71, "Neustadt": 52, "Südvorstadt": 34})[::-1]
    fig, ax = new()
    ax.plot(s, s.index, "D", color=BLUE, ms=9)
    ax.set(xlim=(100, 0), title="Wo die Luft am saubersten ist", xlabel="Feinstaub PM10 (µg/m³, höchster Tageswert)", ylabel="Stadtteil")
    ax.grid(axis="x", color="#dddddd")
    return foot(fig, "Quelle: Umweltamt, Messnetz 2024")


@honest
def de_balken_von_oben():
    s = pd.Series({"Hafen": 88, "Altstadt": 71, "Neustadt": 52, "Südvorstadt": 34})
    fig, ax = new()
    ax.barh(s.index, s, color=BLUE)
    ax.invert_yaxis()
    ax.set(title="Am Hafen ist die Luft am schlechtesten", xlabel="Feinstaub PM10 (µg/m³, höchster Tageswert)", ylabel="Stadtteil")
    return foot(fig, "Quelle: Umweltamt, Messnetz 2024")


# ── 21-23 irregular ticks

@liar("uneven-ticks", also=("title-contradicts-data",))
def es_censos_equidistantes():
    fig, ax = new()
    ax.plot(["1900", "1950", "1981", "2001", "2011", "2021", "2023"], [18.6, 28.1, 37.7, 40.8, 46.8, 47.4, 48.1], marker="o", color=BLUE, lw=2)
    ax.set(title="La población crece a ritmo constante", xlabel="Año", ylabel="Población (millones)", ylim=(0, 55))
    return foot(fig, "Fuente: INE, censos de población")


@honest
def es_elecciones_barras():
    e = ["2008", "2011", "2015", "2016", "abr. 2019", "nov. 2019", "2023"]
    fig, ax = new(7.6, 4.2)
    b = ax.bar(e, [73.8, 68.9, 69.7, 66.5, 71.8, 66.2, 66.6], color=BLUE, width=.65)
    ax.bar_label(b, fmt=lambda v: f"{v:.1f}".replace(".", ","))
    ax.set(title="Participación en las siete últimas elecciones generales", xlabel="Elección", ylabel="Participación (% del censo)", ylim=(0, 100))
    return foot(fig, "Fuente: Ministerio del Interior")


@liar("uneven-ticks", also=("title-contradicts-data",))
def de_falsche_skala():
    fig, ax = new()
    ax.plot([0, 1, 2, 3, 4, 5], [.4, 1.1, 1.8, 2.6, 3.3, 4.0], color=RUST, marker="o", lw=2)
    ax.set_xticks(range(6), ["2019", "2020", "2021", "2022", "2023", "2024"])
    ax.set_yticks(range(5), ["0", "50", "200", "1000", "8000"])
    ax.set(title="Gleichmäßiges Wachstum der Schulden", xlabel="Jahr", ylabel="Schulden (Mio. Euro)", ylim=(0, 4.4))
    return foot(fig, "Quelle: Stadtkämmerei")


@honest
def de_kleiber_loglog():
    m = np.array([.02, .3, 3, 12, 70, 600, 4000])
    fig, ax = new()
    ax.loglog(m, 3.4 * m ** .75, "o-", color=RUST)
    for x, n in zip(m, ("Maus", "Ratte", "Katze", "Hund", "Mensch", "Pferd", "Elefant")):
        ax.annotate(n, (x, 3.4 * x ** .75), xytext=(6, -12), textcoords="offset points")
    ax.set(title="Kleibers Gesetz: Grundumsatz und Körpermasse", xlabel="Körpermasse (kg, logarithmisch)", ylabel="Grundumsatz (W, logarithmisch)", xlim=(.01, 20000), ylim=(.05, 5000))
    return foot(fig, "Quelle: Kleiber 1947, gerundete Werte")


@liar("uneven-ticks")
def es_fechas_elegidas():
    fig, ax = new()
    ax.plot(range(6), [61, 60, 58, 57, 52, 44], color=PLUM, marker="s", lw=2)
    ax.set_xticks(range(6), ["ene. 2016", "ene. 2019", "ene. 2022", "ene. 2024", "feb. 2024", "mar. 2024"])
    ax.set(title="La confianza en el alcalde", xlabel="Fecha de la encuesta", ylabel="Vecinos que confían (%)", ylim=(0, 80))
    return foot(fig, "Fuente: barómetro municipal, 1.000 entrevistas")


@honest
def es_bandas_octava():
    fig, ax = new()
    ax.bar(["63", "125", "250", "500", "1000", "2000", "4000", "8000"], [48, 55, 61, 64, 66, 62, 54, 43], color=PLUM, width=.8)
    ax.set(title="El ruido de la autopista culmina a 1000 Hz", xlabel="Banda de octava (Hz, frecuencia central)", ylabel="Nivel sonoro (dB)", ylim=(0, 80))
    return foot(fig, "Fuente: medida de 24 horas, sonómetro de clase 1")


# ── 24-25 bins

@liar("uneven-bins")
def de_pendelzeit():
    r = np.random.default_rng(24)
    x = np.clip(r.gamma(3, 11, 4000), 1, 119)
    fig, ax = new()
    sns.histplot(x, bins=[0, 5, 10, 15, 20, 30, 60, 120], color=TEAL, ax=ax)
    ax.set(title="Die meisten pendeln lange", xlabel="Weg zur Arbeit (Minuten)", ylabel="Beschäftigte (Anzahl)")
    return foot(fig, "Quelle: Mikrozensus, Stichprobe von 4.000 Personen")


@honest
def de_firmengroesse_log():
    r = np.random.default_rng(24)
    x = 10 ** r.normal(1.3, .6, 4000)
    fig, ax = new()
    ax.hist(x, bins=np.logspace(0, 4, 17), color=TEAL, edgecolor="white")
    ax.set_xscale("log")
    ax.set(title="Firmengrößen: auf der Log-Skala gleich breite Klassen", xlabel="Beschäftigte je Firma (Anzahl, logarithmisch)", ylabel="Firmen (Anzahl)")
    return foot(fig, "Quelle: Unternehmensregister, 4.000 Firmen")


@liar("uneven-bins")
def es_edad_multas():
    fig, ax = new()
    ax.bar(["18-20", "21-24", "25-29", "30-59", "60-64", "65-69"], [4, 7, 9, 66, 8, 6], color=RUST)
    ax.set(title="Los adultos maduros acumulan las multas", xlabel="Edad del conductor (años)", ylabel="Multas (% del total)")
    return foot(fig, "Fuente: Dirección General de Tráfico, 2024")


@honest
def es_piramide():
    g = ["0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80-89"]
    h, m = np.array([2.1, 2.6, 2.6, 2.9, 3.8, 3.7, 2.9, 1.9, .9]), np.array([2.0, 2.4, 2.5, 2.9, 3.8, 3.7, 3.1, 2.3, 1.5])
    fig, ax = new(7, 4.8)
    ax.barh(g, -h, color=BLUE, label="Hombres", height=.85)
    ax.barh(g, m, color="#E69F00", label="Mujeres", height=.85)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):g}"))
    ax.set(xlim=(-5, 5), title="Pirámide de población de España", xlabel="Personas (millones)", ylabel="Edad (años)")
    ax.legend()
    return foot(fig, "Fuente: INE, censo anual de 2023")


# ── 26-27 time out of order

@liar("unordered-time", also=("title-contradicts-data",))
def de_quartale_gemischt():
    fig, ax = new(7.8, 4.2)
    ax.bar(["Q3 2023", "Q1 2023", "Q2 2024", "Q4 2023", "Q2 2023", "Q1 2024"], [64, 59, 55, 51, 46, 40], color=BLUE)
    ax.set(title="Auftragseingang im Abwärtstrend", xlabel="Quartal", ylabel="Auftragseingang (Mio. Euro)")
    return foot(fig, "Quelle: Geschäftsbericht")


@honest
def de_wintersaison():
    fig, ax = new()
    ax.bar(["Nov", "Dez", "Jan", "Feb", "Mär", "Apr"], [22, 71, 88, 93, 60, 18], color=BLUE)
    ax.set(title="Die Skisaison 2023/24 gipfelt im Februar", xlabel="Monat der Saison", ylabel="Skitage (Tausend)")
    return foot(fig, "Quelle: Seilbahnverband")


@liar("unordered-time")
def es_meses_alfabeticos():
    d = pd.Series({"enero": 12, "febrero": 14, "marzo": 18, "abril": 22, "mayo": 27, "junio": 33, "julio": 38, "agosto": 39, "septiembre": 30, "octubre": 23}).sort_index()
    fig, ax = new(8.4, 4.2)
    ax.plot(d.index, d, color=RUST, marker="o", lw=2)
    ax.tick_params(axis="x", rotation=25)
    ax.set(title="Consumo eléctrico del aire acondicionado", xlabel="Mes de 2024", ylabel="Consumo (GWh)", ylim=(0, 45))
    return foot(fig, "Fuente: operador del sistema")


@honest
def es_ano_hidrologico():
    m = ["oct", "nov", "dic", "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep"]
    fig, ax = new()
    ax.plot(m, [44, 46, 51, 55, 58, 64, 67, 68, 65, 58, 51, 47], color=BLUE, marker="o", lw=2)
    ax.set(title="Los embalses tocan techo en mayo", xlabel="Mes del año hidrológico 2023-2024", ylabel="Agua embalsada (% de la capacidad)", ylim=(0, 100))
    return foot(fig, "Fuente: Ministerio para la Transición Ecológica")


# ── 28-30 range of the axis

@liar("axis-range")
def de_flacher_meeresspiegel():
    j = np.arange(1993, 2025)
    fig, ax = new()
    ax.plot(j, .8 + .31 * (j - 1993) + .002 * (j - 1993) ** 2, color=BLUE, lw=2)
    ax.set(ylim=(-500, 500), title="Anstieg des Meeresspiegels seit 1993", xlabel="Jahr", ylabel="Anstieg seit 1993 (cm)")
    return foot(fig, "Quelle: Satellitenaltimetrie, globales Mittel")


@honest
def de_fieberkurve():
    t = pd.date_range("2024-02-05 06:00", periods=20, freq="6h")
    v = [37.1, 37.9, 38.8, 39.4, 39.2, 39.6, 39.1, 39.5, 38.8, 38.9, 38.2, 38.5, 37.8, 38.0, 37.4, 37.5, 37.1, 37.2, 36.8, 36.9]
    fig, ax = new()
    ax.plot(t, v, color="#b3261e", marker="o", ms=4)
    ax.axhline(38, color=GREY, ls="--")
    ax.text(t[0], 38.05, "Fieber ab 38 °C")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m."))
    ax.set(title="Fieberkurve: nach dem vierten Tag fieberfrei", xlabel="Tag (Februar 2024)", ylabel="Körpertemperatur (°C)", ylim=(36, 41))
    return foot(fig, "Quelle: Patientenakte, anonymisiert")


@liar("axis-range", also=("title-contradicts-data",))
def es_interes_aplastado():
    m = pd.date_range("2022-01-01", periods=30, freq="MS")
    v = np.interp(np.arange(30), [0, 4, 14, 22, 29], [-.5, .1, 3.6, 4.1, 3.7])
    fig, ax = new()
    ax.plot(m, v, color=PLUM, lw=2)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set(ylim=(-50, 50), title="El euríbor apenas se mueve", xlabel="Mes", ylabel="Euríbor a 12 meses (%)")
    return foot(fig, "Fuente: Banco de España")


@honest
def es_lorenz():
    p = np.linspace(0, 1, 50)
    fig, ax = new(5.4, 5.2)
    ax.plot(p * 100, p ** 2.1 * 100, color=PLUM, lw=2, label="Curva de Lorenz")
    ax.plot([0, 100], [0, 100], color=GREY, ls="--", label="Igualdad perfecta")
    ax.legend()
    ax.set(xlim=(0, 100), ylim=(0, 100), title="La mitad más pobre recibe menos de la cuarta parte", xlabel="Hogares, del más pobre al más rico (%)", ylabel="Renta acumulada (%)")
    ax.title.set_fontsize(11)
    return foot(fig, "Fuente: encuesta de condiciones de vida, 2023")


@liar("axis-range")
def de_abgeschnittene_punkte():
    r = np.random.default_rng(30)
    x = r.uniform(0, 100, 120)
    fig, ax = new()
    ax.scatter(x, 20 + .7 * x + r.normal(0, 6, 120), s=18, color=TEAL)
    ax.set(xlim=(0, 100), ylim=(15, 45), title="Lärm und Verkehrsmenge", xlabel="Fahrzeuge (Tausend pro Tag)", ylabel="Beschwerden (pro Straße und Jahr)")
    return foot(fig, "Quelle: Lärmkartierung, 120 Straßen")


@honest
def de_boxplot_ausreisser():
    r = np.random.default_rng(30)
    fig, ax = new()
    ax.boxplot([r.normal(32, 5, 80), r.normal(38, 6, 80), np.r_[r.normal(35, 4, 78), 71, 78]], tick_labels=["Nord", "Mitte", "Süd"])
    ax.set(title="Lieferzeiten je Lager, alle Ausreißer gezeigt", xlabel="Lager", ylabel="Lieferzeit (Stunden)", ylim=(0, 85))
    return foot(fig, "Quelle: Versandprotokoll 2024. Kasten: Quartile; Antennen: 1,5 × Quartilsabstand")


# ── 31-33 panels

@liar("panels-on-different-scales")
def es_facetas_libres():
    d = pd.DataFrame({"ciudad": ["Soria"] * 6 + ["Madrid"] * 6, "año": list(range(2019, 2025)) * 2, "v": [11, 12, 14, 15, 16, 18, 540, 610, 690, 760, 830, 900]})
    g = sns.FacetGrid(d, col="ciudad", sharey=False, height=3.8, aspect=1.05)
    g.map(plt.plot, "año", "v", color=BLUE, marker="o")
    g.set_axis_labels("Año", "Patinetes en la calle (número)")
    g.set_titles("{col_name}")
    for ax, m in zip(g.axes.flat, (20, 1000)):
        ax.set_ylim(0, m)
    g.figure.suptitle("Soria y Madrid, la misma invasión de patinetes")
    return foot(g.figure, "Fuente: registros municipales")


@honest
def es_facetas_comunes():
    d = pd.DataFrame({"ciudad": ["Soria"] * 6 + ["Madrid"] * 6, "año": list(range(2019, 2025)) * 2, "v": [.3, .3, .4, .4, .4, .5, 1.6, 1.8, 2.1, 2.3, 2.5, 2.7]})
    g = sns.relplot(data=d, x="año", y="v", col="ciudad", kind="line", marker="o", color=BLUE, height=3.8, aspect=1.05)
    g.set_axis_labels("Año", "Patinetes (por 1.000 habitantes)")
    g.set_titles("{col_name}")
    g.set(ylim=(0, 3))
    g.figure.suptitle("Madrid tiene cinco veces más patinetes por habitante que Soria")
    return foot(g.figure, "Fuente: registros municipales")


@liar("panels-on-different-scales", also=("title-contradicts-data",))
def de_histogramme_gestreckt():
    r = np.random.default_rng(32)
    fig, (a, b) = new(6.8, 5.6, 2, 1)
    a.hist(r.normal(52, 4, 800), bins=20, color=TEAL)
    a.set(xlim=(40, 64), title="Autobahn Ost", xlabel="Lärmpegel nachts (dB)", ylabel="Messungen (Anzahl)")
    b.hist(r.normal(52, 14, 800), bins=20, color=TEAL)
    b.set(xlim=(0, 110), title="Autobahn West", xlabel="Lärmpegel nachts (dB)", ylabel="Messungen (Anzahl)")
    fig.suptitle("Der Lärm schwankt auf beiden Autobahnen gleich stark")
    return foot(fig, "Quelle: Umweltamt, Dauermessung 2024")


@honest
def de_histogramme_gemeinsam():
    r = np.random.default_rng(32)
    fig, (a, b) = new(6.8, 5.6, 2, 1, sharex=True, sharey=True)
    bins = np.arange(0, 111, 5)
    for ax, s, n in ((a, 4, "Autobahn Ost"), (b, 14, "Autobahn West")):
        ax.hist(np.clip(r.normal(52, s, 800), 0, 110), bins=bins, color=TEAL, edgecolor="white")
        ax.set(title=n, ylabel="Messungen (Anzahl)")
    b.set_xlabel("Lärmpegel nachts (dB)")
    fig.suptitle("Auf der Autobahn West schwankt der Lärm stärker")
    return foot(fig, "Quelle: Umweltamt, Dauermessung 2024")


@liar("panels-on-different-scales", also=("axis-range",))
def es_hospitales_mosaico():
    fig, d = plt.subplot_mosaic("AB", figsize=(8, 3.9))
    t = ["T1", "T2", "T3", "T4"]
    d["A"].bar(t, [120, 131, 140, 152], color=GREY)
    d["B"].bar(t, [128, 133, 141, 150], color=RUST)
    d["A"].set(ylim=(0, 900), title="Hospital público", xlabel="Trimestre de 2024", ylabel="Espera (días)")
    d["B"].set(ylim=(0, 160), title="Hospital concertado", xlabel="Trimestre de 2024", ylabel="Espera (días)")
    fig.suptitle("Lista de espera en cirugía")
    return foot(fig, "Fuente: servicio autonómico de salud")


@honest
def es_paneles_parecidos():
    m = np.arange(1, 13)
    fig, (a, b) = new(8, 3.9, 1, 2)
    a.plot(m, [9, 10, 13, 15, 19, 24, 28, 28, 24, 19, 13, 10], color=RUST, marker="o")
    b.plot(m, [10, 12, 15, 17, 21, 26, 29, 30, 26, 21, 15, 11], color=RUST, marker="o")
    a.set(title="Zaragoza", ylim=(5, 30), xlabel="Mes (1 = enero)", ylabel="Temperatura media (°C)")
    b.set(title="Sevilla", ylim=(5, 32), xlabel="Mes (1 = enero)", ylabel="Temperatura media (°C)")
    fig.suptitle("Sevilla es uno o dos grados más cálida que Zaragoza")
    return foot(fig, "Fuente: AEMET, normales 1991-2020")


# ── 34-36 pies

@liar("pie-misuse")
def de_fast_gleich():
    fig, ax = new(6.2, 4.8)
    ax.pie([20.6, 19.9, 20.3, 19.4, 19.8], labels=["Team A", "Team B", "Team C", "Team D", "Team E"], colors=OKABE)
    ax.set_title("Wer die meisten Tore schießt (Anteil an allen Toren)")
    return foot(fig, "Quelle: Kreisliga, Saison 2023/24")


@honest
def de_ring_zwei():
    fig, ax = new(5.6, 4.8)
    ax.pie([71, 29], colors=[BLUE, "#d9d9d9"], startangle=90, counterclock=False, wedgeprops={"width": .3})
    ax.text(0, 0, "71 %", ha="center", va="center", fontsize=26)
    ax.set_title("71 % der Bahnhöfe sind barrierefrei")
    return foot(fig, "Quelle: Verkehrsverbund, 2024. Grau: noch nicht barrierefrei (29 %)")


@liar("pie-misuse", also=("misrepresentation",))
def es_tarta_incompleta():
    v = [31, 27, 16, 10]
    fig, ax = new(6.2, 4.8)
    ax.pie(v, labels=[f"{n} ({p} %)" for n, p in zip(("Fútbol", "Pádel", "Natación", "Ciclismo"), v)], colors=OKABE)
    ax.set_title("Deporte preferido de los vecinos")
    return foot(fig, "Fuente: encuesta municipal, 1.500 vecinos")


@honest
def es_tarta_completa():
    v = [44, 31, 16, 9]
    fig, ax = new(6.2, 4.8)
    ax.pie(v, labels=[f"{n} ({p} %)" for n, p in zip(("Fútbol", "Pádel", "Otros deportes", "No contesta"), v)], colors=["#0072B2", "#E69F00", "#009E73", "#cccccc"], startangle=90, counterclock=False)
    ax.set_title("El fútbol, deporte preferido del 44 % de los vecinos")
    return foot(fig, "Fuente: encuesta municipal, 1.500 vecinos")


@liar("pie-misuse")
def de_elf_stuecke():
    s = pd.Series([13, 12, 11, 10, 10, 9, 9, 8, 7, 6, 5], index=["Bau", "Handel", "Pflege", "IT", "Industrie", "Verkehr", "Schule", "Recht", "Medien", "Kunst", "Sport"])
    ax = s.plot.pie(figsize=(6.4, 5.2), cmap="Set3", ylabel="", autopct="%.0f%%", title="Besucher der Messe nach Branche (Anteil)")
    return foot(ax.figure, "Quelle: Messegesellschaft, 2024")


@honest
def de_elf_balken():
    s = pd.Series([13, 12, 11, 10, 10, 9, 9, 8, 7, 6, 5], index=["Bau", "Handel", "Pflege", "IT", "Industrie", "Verkehr", "Schule", "Recht", "Medien", "Kunst", "Sport"])[::-1]
    ax = s.plot.barh(figsize=(6.8, 5), color=TEAL, width=.75, title="Besucher der Messe nach Branche")
    ax.set(xlabel="Anteil an allen Besuchern (%)", ylabel="Branche")
    return foot(ax.figure, "Quelle: Messegesellschaft, 2024")


# ── 37 depth that means nothing

@liar("three-d")
def es_prismas():
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    ax.view_init(elev=18, azim=-72)
    for i, v in enumerate([34, 41, 29, 38]):
        ax.bar([i], [v], zs=i * .6, zdir="y", width=.7, color=OKABE[i])
    ax.set_xticks(range(4), ["2021", "2022", "2023", "2024"])
    ax.set_yticks([])
    ax.set(title="Exportaciones de aceite de oliva", xlabel="Año", zlabel="Exportaciones (miles de toneladas)")
    return foot(fig, "Fuente: aduanas", tight=False)


@honest
def es_vuelo_dron():
    t = np.linspace(0, 6 * np.pi, 300)
    fig = plt.figure(figsize=(6.6, 5.4))
    ax = fig.add_subplot(projection="3d")
    ax.plot(60 * np.cos(t), 60 * np.sin(t), 5 + 4 * t, color=BLUE, lw=2)
    ax.set(title="Trayectoria del dron: una hélice sobre la torre", xlabel="Este (m)", ylabel="Norte (m)", zlabel="Altura (m)")
    return foot(fig, "Fuente: registro GPS del vuelo, 4 de junio de 2024", tight=False)


# ── 38-39 last period not over

@liar("partial-period", also=("title-contradicts-data",))
def de_fluggaeste_einbruch():
    s = pd.Series([24.1, 24.8, 6.3, 8.1, 16.9, 19.7, 9.2], index=range(2018, 2025))
    ax = s.plot.bar(figsize=(7.2, 4.2), color=BLUE, rot=0)
    ax.set(title="Fluggäste: Einbruch im Jahr 2024", xlabel="Jahr", ylabel="Fluggäste (Millionen)")
    return foot(ax.figure, "Quelle: Flughafen, Stand: 30. Juni 2024")


@honest
def de_fluggaeste_volles_jahr():
    s = pd.Series([24.1, 24.8, 6.3, 8.1, 16.9, 19.7, 20.4], index=range(2018, 2025))
    ax = s.plot.bar(figsize=(7.2, 4.2), color=BLUE, rot=0)
    ax.set(title="Fluggäste: noch unter dem Stand von 2019", xlabel="Jahr", ylabel="Fluggäste (Millionen)")
    return foot(ax.figure, "Quelle: Flughafen, Stand: 31. Dezember 2024")


@liar("partial-period")
def es_noviembre_a_medias():
    m = pd.date_range("2024-01-01", periods=11, freq="MS")
    fig, ax = new()
    ax.plot(m, [410, 395, 460, 472, 490, 505, 480, 455, 498, 510, 148], color=RUST, marker="o", lw=2)
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m"))
    ax.set(title="Pedidos de la tienda en línea", xlabel="Mes de 2024", ylabel="Pedidos (miles)", ylim=(0, 600))
    return foot(fig, "Fuente: almacén central, datos hasta el 9 de noviembre de 2024")


@honest
def es_noviembre_entero():
    m = pd.date_range("2024-01-01", periods=11, freq="MS")
    fig, ax = new()
    ax.plot(m, [410, 395, 460, 472, 490, 505, 480, 455, 498, 510, 348], color=RUST, marker="o", lw=2)
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m"))
    ax.set(title="Los pedidos caen en noviembre por la huelga", xlabel="Mes de 2024", ylabel="Pedidos (miles)", ylim=(0, 600))
    return foot(fig, "Fuente: almacén central, datos hasta el 30 de noviembre de 2024")


# ── 40-41 holes

@liar("bridged-gap")
def de_zensus_luecke():
    j = [1925, 1926, 1927, 1928, 1929, 1930, 1931, 1932, 1933, 1950, 1951, 1952, 1953, 1954, 1955]
    v = [4.4, 4.5, 4.5, 4.6, 4.6, 4.7, 4.6, 4.5, 4.5, 3.3, 3.4, 3.6, 3.7, 3.9, 4.0]
    fig, ax = new()
    ax.plot(j, v, color=TEAL, lw=2.2, marker=".")
    ax.set(title="Einwohnerzahl der Hauptstadt", xlabel="Jahr", ylabel="Einwohner (Millionen)", ylim=(0, 5.5))
    return foot(fig, "Quelle: Statistische Jahrbücher")


@honest
def de_boersentage():
    d = pd.bdate_range("2024-09-02", periods=45)
    r = np.random.default_rng(40)
    fig, ax = new()
    ax.plot(d, 18800 + np.cumsum(r.normal(12, 110, 45)), color=TEAL, lw=2)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m."))
    ax.set(title="Der DAX im Herbst 2024 (Schlusskurse)", xlabel="Handelstag", ylabel="DAX (Punkte)")
    return foot(fig, "Quelle: Deutsche Börse, nur Handelstage")


@liar("bridged-gap")
def es_trigo_guerra():
    a = list(range(1926, 1936)) + list(range(1945, 1956))
    r = np.random.default_rng(41)
    v = np.r_[4.1 + r.normal(0, .2, 10), 2.6 + .12 * np.arange(11) + r.normal(0, .15, 11)]
    s = pd.Series(v, index=pd.to_datetime([f"{x}-01-01" for x in a]))
    fig, ax = new()
    ax.plot(s.index, s, color=PLUM, lw=2)
    ax.set(title="Cosecha de trigo en España", xlabel="Año", ylabel="Cosecha (millones de toneladas)", ylim=(0, 5))
    return foot(fig, "Fuente: anuarios estadísticos")


@honest
def es_pisa_trienal():
    a = [2003, 2006, 2009, 2012, 2015, 2018, 2022]
    fig, ax = new()
    ax.plot(a, [485, 480, 483, 484, 486, 481, 473], color=PLUM, marker="o", lw=2)
    ax.set_xticks(a)
    ax.set(title="España en PISA: matemáticas, una prueba cada tres o cuatro años", xlabel="Edición", ylabel="Puntuación media (puntos)", ylim=(450, 510))
    ax.title.set_fontsize(11)
    return foot(fig, "Fuente: OCDE, PISA 2022")


# ── 42-43 running totals

@liar("cumulative-as-growth")
def de_kumuliert_rasant():
    n = np.array([31, 28, 24, 20, 17, 13, 10, 8, 5, 4])
    j = np.arange(2015, 2025)
    fig, ax = new()
    ax.plot(j, n.cumsum(), color=BLUE, marker="o", lw=2.4)
    ax.set(title="Rasantes Wachstum bei den Solaranlagen", xlabel="Jahr", ylabel="Anlagen seit 2015, kumuliert (Tausend)", ylim=(0, 180))
    return foot(fig, "Quelle: Marktstammdatenregister")


@honest
def de_kumuliert_regen():
    m = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
    fig, ax = new()
    ax.plot(m, np.cumsum([62, 48, 55, 41, 70, 82, 88, 76, 60, 57, 66, 71]), color=BLUE, lw=2.4, label="2024")
    ax.plot(m, np.cumsum([55, 45, 50, 48, 62, 70, 75, 68, 55, 52, 56, 60]), color=GREY, ls="--", lw=2, label="Mittel 1991-2020")
    ax.legend()
    ax.set(title="Niederschlagssumme: 2024 nasser als das Mittel", xlabel="Monat", ylabel="Niederschlag seit 1. Januar (mm)", ylim=(0, 850))
    return foot(fig, "Quelle: Deutscher Wetterdienst, Station Kassel")


@liar("cumulative-as-growth", also=("title-contradicts-data",))
def es_vacunas_ritmo():
    n = np.array([6.1, 5.4, 4.8, 4.1, 3.3, 2.7, 2.0, 1.4, .9, .5])
    fig, ax = new()
    ax.fill_between(np.arange(10), n.cumsum(), step="mid", color=TEAL)
    ax.set_xticks(range(10), [f"S{i}" for i in range(20, 30)])
    ax.set(title="El ritmo de vacunación sigue aumentando", xlabel="Semana de 2021", ylabel="Dosis administradas, acumuladas (millones)", ylim=(0, 36))
    return foot(fig, "Fuente: Ministerio de Sanidad")


@honest
def es_vacunas_semanales():
    n = [6.1, 5.4, 4.8, 4.1, 3.3, 2.7, 2.0, 1.4, .9, .5]
    fig, ax = new()
    ax.bar([f"S{i}" for i in range(20, 30)], n, color=TEAL)
    ax.set(title="El ritmo de vacunación baja cada semana", xlabel="Semana de 2021", ylabel="Dosis administradas en la semana (millones)")
    return foot(fig, "Fuente: Ministerio de Sanidad")


# ── 44-45 order of names

@liar("shuffled-ordinal")
def de_altersgruppen():
    d = pd.DataFrame({"a": ["45-54 Jahre", "18-24 Jahre", "65-74 Jahre", "25-34 Jahre", "55-64 Jahre", "35-44 Jahre"], "v": [71, 63, 55, 52, 47, 41]})
    fig, ax = new()
    sns.barplot(data=d, y="a", x="v", color=RUST, ax=ax)
    ax.set(title="Wer das Semesterticket kennt", xlabel="Anteil der Befragten (%)", ylabel="Altersgruppe")
    return foot(fig, "Quelle: Umfrage, 2.000 Personen")


@honest
def de_schulnoten():
    fig, ax = new()
    ax.bar(["sehr gut", "gut", "befriedigend", "ausreichend", "mangelhaft", "ungenügend"], [9, 31, 34, 18, 7, 1], color=RUST)
    ax.set(title="Fast zwei Drittel der Noten sind „gut“ oder „befriedigend“", xlabel="Note", ylabel="Anteil der Schüler (%)")
    return foot(fig, "Quelle: Kultusministerium, Abschlussjahrgang 2024")


@liar("line-over-categories")
def es_linea_equipos():
    d = pd.DataFrame({"e": ["Betis", "Valencia", "Sevilla", "Girona", "Getafe", "Celta"], "v": [48, 40, 41, 85, 42, 46]})
    fig, ax = new()
    ax.plot(d["e"], d["v"], color=BLUE, lw=2.4, marker="o")
    ax.set(title="Goles a favor en la Liga", xlabel="Equipo", ylabel="Goles (número)", ylim=(0, 100))
    return foot(fig, "Fuente: LaLiga, temporada 2023-2024")


@honest
def es_linea_estudios():
    fig, ax = new()
    ax.plot(["Primaria", "ESO", "Bachillerato", "FP superior", "Grado", "Doctorado"], [21.4, 17.9, 13.2, 10.1, 7.4, 3.8], color=BLUE, lw=2.4, marker="o")
    ax.set(title="El paro baja a medida que suben los estudios", xlabel="Nivel de estudios, de menor a mayor", ylabel="Tasa de paro (%)", ylim=(0, 25))
    return foot(fig, "Fuente: INE, encuesta de población activa, 2023")


# ── 46 what does not add up

@liar("stacked-averages")
def de_temperaturen_gestapelt():
    d = pd.DataFrame({"Winter": [1.8, 2.4, .9], "Sommer": [18.2, 19.6, 17.4]}, index=["Hamburg", "Köln", "Leipzig"])
    fig, ax = new()
    ax.bar(d.index, d["Winter"], color="#56B4E9", label="Winter")
    ax.bar(d.index, d["Sommer"], bottom=d["Winter"], color="#E69F00", label="Sommer")
    ax.legend(ncol=2)
    ax.set(title="Mittlere Temperatur im Winter und im Sommer", xlabel="Stadt", ylabel="Mitteltemperatur (°C)", ylim=(0, 28))
    return foot(fig, "Quelle: Deutscher Wetterdienst, 1991-2020")


@honest
def de_inflationsbeitraege():
    j = ["2020", "2021", "2022", "2023", "2024"]
    fig, ax = new()
    pos, neg = np.zeros(5), np.zeros(5)
    for n, v, c in (("Energie", [-.5, 1.1, 3.0, .6, -.3], "#D55E00"), ("Nahrung", [.2, .3, 1.2, 1.3, .2], "#009E73"), ("Dienste", [.8, 1.7, 2.7, 4.0, 2.3], "#0072B2")):
        v = np.array(v)
        b = np.where(v >= 0, pos, neg)
        ax.bar(j, v, bottom=b, color=c, label=n)
        pos, neg = pos + np.clip(v, 0, None), neg + np.clip(v, None, 0)
    ax.axhline(0, color=INK, lw=.8)
    ax.legend()
    ax.set(title="2022 trieb die Energie die Inflation am stärksten", xlabel="Jahr", ylabel="Beitrag zur Inflation (Prozentpunkte)", ylim=(-1, 8))
    return foot(fig, "Quelle: Statistisches Bundesamt. Die Beiträge summieren sich zur Inflationsrate")


# ── 47-48 diverging palettes

@liar("diverging-off-centre")
def es_saldo_migratorio():
    r = np.random.default_rng(47)
    z = r.normal(-4, 5, (9, 10))
    fig, ax = new(7.4, 4.4)
    m = ax.pcolormesh(np.arange(2015, 2026) - .5, np.arange(10), z, cmap="PiYG", vmin=-20, vmax=6)
    ax.set_yticks(np.arange(9) + .5, [f"Comarca {c}" for c in "ABCDEFGHI"])
    ax.set(title="Saldo migratorio de las comarcas", xlabel="Año", ylabel="Comarca")
    fig.colorbar(m, ax=ax, label="Saldo (por 1.000 habitantes; positivo: gana población)")
    return foot(fig, "Fuente: INE, estadística de migraciones")


@honest
def es_voto_cincuenta():
    r = np.random.default_rng(48)
    z = np.clip(r.normal(58, 11, (9, 7)), 30, 90)
    fig, ax = new(7.4, 4.4)
    m = ax.pcolormesh(np.arange(8), np.arange(10), z, cmap="PuOr", norm=TwoSlopeNorm(50, 10, 90))
    ax.set_xticks(np.arange(7) + .5, [f"Mesa {i}" for i in range(1, 8)])
    ax.set_yticks(np.arange(9) + .5, [f"Distrito {i}" for i in range(1, 10)])
    ax.set(title="El sí gana en la mayoría de las mesas", xlabel="Mesa electoral", ylabel="Distrito")
    fig.colorbar(m, ax=ax, label="Voto por el sí (%; blanco: 50 %)")
    return foot(fig, "Fuente: junta electoral, consulta municipal de 2024")


@liar("diverging-off-centre")
def de_heatmap_veraenderung():
    r = np.random.default_rng(49)
    d = pd.DataFrame(r.normal(3, 4, (6, 8)), index=["Bau", "Handel", "Pflege", "IT", "Industrie", "Verkehr"], columns=range(2017, 2025))
    fig, ax = new(7.6, 4.4)
    sns.heatmap(d, cmap="vlag", vmin=-5, vmax=19, ax=ax, cbar_kws={"label": "Veränderung zum Vorjahr (%)"})
    ax.set(title="Beschäftigung: Veränderung zum Vorjahr", xlabel="Jahr", ylabel="Branche")
    return foot(fig, "Quelle: Bundesagentur für Arbeit")


@honest
def de_heatmap_zentriert():
    r = np.random.default_rng(49)
    d = pd.DataFrame(r.normal(3, 4, (6, 8)), index=["Bau", "Handel", "Pflege", "IT", "Industrie", "Verkehr"], columns=range(2017, 2025))
    fig, ax = new(7.6, 4.4)
    sns.heatmap(d, cmap="vlag", center=0, ax=ax, cbar_kws={"label": "Veränderung zum Vorjahr (%)"})
    ax.set(title="Beschäftigung: Veränderung zum Vorjahr", xlabel="Jahr", ylabel="Branche")
    return foot(fig, "Quelle: Bundesagentur für Arbeit. Rot: Zuwachs, blau: Rückgang")


# ── 49-50 classes and colours

@liar("discretised-continuous")
def es_dos_colores():
    r = np.random.default_rng(50)
    x, y = r.uniform(0, 10, 220), r.uniform(0, 8, 220)
    p = 6 + 3 * x + r.normal(0, 3, 220)
    fig, ax = new(7.2, 4.6)
    m = ax.scatter(x, y, c=p, s=30, cmap=ListedColormap(["#9ecae1", "#08519c"]), norm=BoundaryNorm([0, 15, 50], 2))
    fig.colorbar(m, ax=ax, label="Precio del suelo (cientos de euros por m²)")
    ax.set(title="El precio del suelo en la bahía", xlabel="Distancia este-oeste (km)", ylabel="Distancia norte-sur (km)")
    return foot(fig, "Fuente: catastro, 220 ventas de 2024")


@honest
def es_binaria_de_verdad():
    r = np.random.default_rng(51)
    fig, ax = new()
    for n, c, k, s in (("No fumador", "#56B4E9", "o", 0), ("Fumador", "#08306b", "^", -.45)):
        x = r.uniform(150, 195, 60)
        ax.scatter(x, .05 * x - 4.6 + s + r.normal(0, .35, 60), color=c, marker=k, s=30, label=n)
    ax.legend()
    ax.set(title="A igual estatura, los fumadores soplan menos", xlabel="Estatura (cm)", ylabel="Volumen espirado en un segundo (L)")
    return foot(fig, "Fuente: espirometrías de 120 adultos, 2024")


@liar("rainbow-colormap")
def de_regenbogen():
    r = np.random.default_rng(52)
    x, y = r.uniform(0, 12, 260), r.uniform(0, 9, 260)
    fig, ax = new(7.2, 4.6)
    m = ax.scatter(x, y, c=180 + 25 * x + 14 * y + r.normal(0, 10, 260), cmap="gist_rainbow", s=34)
    fig.colorbar(m, ax=ax, label="Grundwasserstand (m ü. NN)")
    ax.set(title="Grundwasser im Messnetz", xlabel="Ost (km)", ylabel="Nord (km)")
    return foot(fig, "Quelle: Landesamt für Umwelt, 260 Messstellen")


@honest
def de_bunte_arten():
    r = np.random.default_rng(53)
    d = pd.concat([pd.DataFrame({"l": r.normal(a, 2.2, 40), "g": r.normal(b, .9, 40), "Art": n}) for n, a, b in
                   (("Adelie", 38.8, 3.7), ("Zügel", 48.8, 4.6), ("Esel", 47.5, 6.4))])
    fig, ax = new()
    sns.scatterplot(data=d, x="l", y="g", hue="Art", style="Art", palette=["#D55E00", "#009E73", "#0072B2"], ax=ax)
    ax.set(title="Drei Pinguinarten trennen sich gut", xlabel="Schnabellänge (mm)", ylabel="Körpermasse (kg)")
    return foot(fig, "Quelle: Palmer-Station, Antarktis, nachgestellt")


# ── 51-54 reading the marks

@liar("colour-blind")
def es_rios_rojo_verde():
    a = np.arange(2015, 2025)
    fig, ax = new()
    ax.plot(a, [52, 50, 51, 47, 49, 44, 46, 43, 45, 41], color="#4d8b2e", lw=2.5, label="Agua buena")
    ax.plot(a, [46, 49, 45, 48, 44, 47, 43, 46, 42, 44], color="#a8642a", lw=2.5, label="Agua mala")
    ax.legend()
    ax.set(title="Estado de los tramos de río", xlabel="Año", ylabel="Tramos (%)", ylim=(0, 70))
    return foot(fig, "Fuente: confederación hidrográfica")


@honest
def es_rios_okabe():
    d = pd.DataFrame({"Bueno": [41, 43, 44], "Regular": [37, 35, 36], "Malo": [22, 22, 20]}, index=["2014", "2019", "2024"])
    fig, ax = new()
    d.plot.bar(stacked=True, ax=ax, color=["#0072B2", "#dddddd", "#D55E00"], rot=0, width=.6)
    ax.legend(title="Estado", loc="center left", bbox_to_anchor=(1, .5))
    ax.set(title="Los ríos en buen estado ganan tres puntos en diez años", xlabel="Año", ylabel="Tramos de río (%)", ylim=(0, 100))
    return foot(fig, "Fuente: confederación hidrográfica")


@liar("overplotting")
def de_ganzzahl_wolke():
    r = np.random.default_rng(54)
    x = r.integers(1, 8, 6000)
    y = np.clip(x + r.integers(-2, 3, 6000), 1, 7)
    fig, ax = new()
    ax.scatter(x, y, color=PLUM, s=60)
    ax.set(title="Zufriedenheit mit Arbeit und Freizeit", xlabel="Arbeit (Punkte, 1 bis 7)", ylabel="Freizeit (Punkte, 1 bis 7)")
    return foot(fig, "Quelle: Panelbefragung, 6.000 Personen")


@honest
def de_geigen_streuung():
    r = np.random.default_rng(55)
    fig, ax = new()
    v = [np.clip(r.normal(m, 1.1, 120), 1, 7) for m in (3.8, 4.6, 5.1)]
    ax.violinplot(v, showmedians=True)
    for i, w in enumerate(v):
        ax.scatter(i + 1 + r.uniform(-.08, .08, w.size), w, s=6, alpha=.4, color=INK)
    ax.set_xticks([1, 2, 3], ["Schicht", "Büro", "Homeoffice"])
    ax.set(title="Zufriedenheit nach Arbeitsform", xlabel="Arbeitsform", ylabel="Zufriedenheit (Punkte, 1 bis 7)")
    return foot(fig, "Quelle: Panelbefragung, 3 × 120 Personen. Strich: Median; Punkte: Personen")


@liar("too-many-series")
def es_once_marcas():
    r = np.random.default_rng(56)
    fig, ax = new(8, 4.8)
    for i in range(11):
        ax.plot(range(2014, 2025), 10 + np.cumsum(r.normal(0, 1, 11)), marker="os^Dv<>Px*h"[i], color=plt.get_cmap("tab20")(i), label=f"Marca {'ABCDEFGHIJK'[i]}")
    ax.legend(loc="center left", bbox_to_anchor=(1, .5))
    ax.set(title="Cuota de once marcas de coches", xlabel="Año", ylabel="Cuota de mercado (%)")
    return foot(fig, "Fuente: asociación de fabricantes")


@honest
def es_nueve_cuadros():
    r = np.random.default_rng(56)
    fig, axs = new(8.2, 6.2, 3, 3, sharex=True, sharey=True)
    for i, ax in enumerate(axs.flat):
        ax.plot(range(2014, 2025), 10 + np.cumsum(r.normal(0, .6, 11)), color=BLUE, lw=2)
        ax.set_title(f"Marca {'ABCDEFGHI'[i]}", fontsize=10)
        ax.set_ylim(0, 18)
        ax.set_xticks([2014, 2019, 2024])
    for ax in axs[-1]:
        ax.set_xlabel("Año")
    fig.supylabel("Cuota de mercado (%)")
    fig.suptitle("Nueve marcas de coches, cada una en su cuadro")
    return foot(fig, "Fuente: asociación de fabricantes")


@liar("unexplained-interval")
def de_band_ohne_wort():
    j = np.arange(2025, 2046)
    m = 84 - .28 * (j - 2025)
    fig, ax = new()
    ax.plot(j, m, color=BLUE, lw=2)
    ax.fill_between(j, m - .22 * (j - 2025), m + .19 * (j - 2025), color=BLUE, alpha=.25)
    ax.set_xticks(range(2025, 2046, 5))
    ax.set(title="Die Bevölkerung geht bis 2045 zurück", xlabel="Jahr", ylabel="Einwohner (Millionen)", ylim=(60, 90))
    return foot(fig, "Quelle: Vorausberechnung des Instituts")


@honest
def de_band_erklaert():
    j = np.arange(2025, 2046)
    m = 84 - .28 * (j - 2025)
    fig, ax = new()
    ax.plot(j, m, color=BLUE, lw=2, label="Mittlere Variante")
    ax.fill_between(j, m - .22 * (j - 2025), m + .19 * (j - 2025), color=BLUE, alpha=.25, label="Zwischen niedriger und hoher Zuwanderung")
    ax.set_xticks(range(2025, 2046, 5))
    ax.legend(loc="lower left")
    ax.set(title="Die Bevölkerung geht bis 2045 zurück", xlabel="Jahr", ylabel="Einwohner (Millionen)", ylim=(60, 90))
    return foot(fig, "Quelle: Vorausberechnung des Instituts")


@liar("unnormalised-comparison")
def es_accidentes_totales():
    s = pd.Series({"Cataluña": 2310, "Andalucía": 2105, "Madrid": 1890, "Galicia": 980, "Aragón": 410, "La Rioja": 96}).sort_values()
    fig, ax = new()
    ax.barh(s.index, s, color=RUST)
    ax.set(title="Las comunidades más peligrosas para el ciclista", xlabel="Ciclistas heridos (número)", ylabel="Comunidad autónoma")
    return foot(fig, "Fuente: Dirección General de Tráfico, 2023")


@honest
def de_unfaelle_je_einwohner():
    s = pd.Series({"Bremen": 168, "Brandenburg": 121, "Bayern": 117, "Hamburg": 104, "Hessen": 71, "Saarland": 49}).sort_values()
    fig, ax = new()
    ax.barh(s.index, s, color=RUST)
    ax.set(title="In Bremen verunglücken die meisten Radfahrer je Einwohner", xlabel="Verunglückte Radfahrer (je 100.000 Einwohner)", ylabel="Bundesland")
    ax.title.set_fontsize(11)
    return foot(fig, "Quelle: Statistisches Bundesamt, 2023; sechs ausgewählte Länder")
