"""Charts by a data journalist at a Leipzig daily, then a trade-union economist in Bilbao and Montevideo: 32 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.patches import Circle, Rectangle
from matplotlib.ticker import FuncFormatter, MultipleLocator
from scipy.interpolate import make_interp_spline

INK, SEA, RUST, SAND, LEAF, PLUM, ASH = "#1b1b1b", "#12507b", "#c4501b", "#b98a00", "#2c7f62", "#7b3f87", "#6f6f6f"
PALE = "#c9d6df"
LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def rng(seed):
    return np.random.default_rng(seed)


def dec(v, d=1):
    """A number as German and Spanish readers write it."""
    return f"{v:,.{d}f}".replace(",", "_").replace(".", ",").replace("_", ".").replace("-", "−")


KOMMA = FuncFormatter(lambda v, _: f"{v:g}".replace(".", ",").replace("-", "−"))
PUNKT = FuncFormatter(lambda v, _: dec(v, 0))
ABS = FuncFormatter(lambda v, _: f"{abs(v):g}".replace(".", ","))


def blatt(title, sub=None, src="", w=7.8, h=4.9, left=0.11, right=0.96, top=None, bottom=0.17, **k):
    """A sheet in the newspaper's style: title flush left, line of explanation, source at the foot."""
    fig, ax = plt.subplots(figsize=(w, h), **k)
    fig.subplots_adjust(left=left, right=right, bottom=bottom, top=top or (0.83 if sub else 0.89))
    fig.suptitle(title, x=0.02, y=0.975, ha="left", va="top", fontsize=13, fontweight="bold", color=INK)
    if sub:
        fig.text(0.02, 0.905, sub, fontsize=10, color="#333333", ha="left", va="top")
    fig.text(0.02, 0.02, src, fontsize=9, color="#444444", ha="left", va="bottom")
    for a in np.atleast_1d(ax).ravel():
        a.spines[["top", "right"]].set_visible(False)
    return fig, ax


def ficha(ax, title, x, y, src, bottom=0.19, **k):
    """The union research unit's style: an ordinary axis title, both axes named, source below."""
    ax.set_title(title, loc="left", fontsize=12, pad=12, color=INK)
    ax.set_xlabel(x)
    ax.set_ylabel(y)
    ax.spines[["top", "right"]].set_visible(False)
    ax.figure.subplots_adjust(bottom=bottom, **k)
    ax.figure.text(0.02, 0.02, src, fontsize=9, color="#444444", va="bottom")
    return ax.figure


def lienzo(w=7.8, h=4.8, **k):
    return plt.subplots(figsize=(w, h), **k)


def tag(ax, x, y, text, color, **k):
    ax.annotate(text, (x, y), xytext=(6, 0), textcoords="offset points", va="center", color=color, fontsize=10, **k)


BEZIRKE = ["Mitte", "Süd", "Alt-West", "Nord", "Südwest", "Ost", "Nordwest", "Südost", "West", "Nordost"]


# ---------------------------------------------------------------- liars: Leipzig

@liar("truncated-bars")
def miete_ortsteile():
    o = ["Grünau-Mitte", "Paunsdorf", "Wahren", "Stötteritz", "Volkmarsdorf", "Gohlis-Süd", "Plagwitz", "Schleußig", "Zentrum-Süd"]
    v = [7.1, 7.6, 8.4, 9.2, 9.4, 10.3, 11.1, 11.6, 12.2]
    fig, ax = blatt("Am Clara-Park wird die Wohnung zum Luxus", "Angebotsmiete nettokalt, Median je Ortsteil, 2025",
                    "Quelle: Mietspiegel-Auswertung der Redaktion, 11 400 Inserate; Stand: Januar 2026", left=0.2)
    b = ax.barh(o, v, color=SEA)
    ax.bar_label(b, [dec(x) for x in v], padding=4)
    ax.set_xlim(6, 13)
    ax.xaxis.set_major_formatter(KOMMA)
    ax.set_xlabel("Euro je Quadratmeter")
    ax.set_ylabel("Ortsteil")
    return fig


@liar("dual-axis")
def abo_preis():
    d = pd.DataFrame({"Abonnements": [131, 133, 136, 138, 129, 124, 126, 121, 118, 115],
                      "Preis": [69.9, 72.8, 75.5, 78.9, 78.9, 80.9, 82.9, 85.0, 89.0, 93.0]}, index=range(2016, 2026))
    fig, ax = blatt("Jede Preisrunde kostet die Straßenbahn Stammkunden", None,
                    "Quelle: Geschäftsberichte der Verkehrsbetriebe 2016 bis 2025", right=0.89)
    d["Abonnements"].plot(ax=ax, color=SEA, lw=2.4, label="Abonnements (linke Achse)")
    d["Preis"].plot(ax=ax, secondary_y=True, color=RUST, lw=2.4, ls="--", label="Preis der Monatskarte (rechte Achse)")
    ax.set_ylim(112, 140)
    ax.right_ax.set_ylim(66, 96)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Abonnements (Tausend)")
    ax.right_ax.set_ylabel("Preis der Monatskarte (Euro)")
    h = ax.get_lines() + ax.right_ax.get_lines()
    ax.legend(h, ["Abonnements (linke Achse)", "Preis der Monatskarte (rechte Achse)"], loc="lower center", frameon=False)
    return fig


@liar("inverted-axis")
def wartezeit_buergerbuero():
    x = np.arange(2013, 2026)
    y = [9, 10, 12, 11, 13, 15, 16, 24, 27, 29, 28, 31, 33]
    fig, ax = blatt("Wartezeit auf einen Termin im Bürgerbüro", "Tage zwischen Buchung und Termin, Jahresmittel",
                    "Quelle: Antwort der Stadtverwaltung auf eine Anfrage im Stadtrat, Februar 2026")
    ax.plot(x, y, color=RUST, lw=2.6, marker="o", ms=5)
    ax.set_ylim(40, 0)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Tage")
    ax.grid(axis="y", color="#dddddd")
    return fig


@liar("partial-period")
def waldbraende():
    x = np.arange(2015, 2027)
    y = [98, 61, 74, 213, 187, 142, 79, 231, 112, 96, 128, 31]
    fig, ax = blatt("Waldbrände in Sachsen: 2026 so ruhig wie lange nicht", "Zahl der Brände im Jahr",
                    "Quelle: Staatsbetrieb Sachsenforst; Stand: 12. Mai 2026")
    b = ax.bar(x, y, color=RUST)
    ax.bar_label(b, padding=2)
    ax.set_xticks(x)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Brände")
    return fig


@liar("base-year-picked")
def kulturpublikum():
    x = np.arange(2021, 2026)
    fig, ax = blatt("Leipzigs Bühnen haben ihr Publikum mehr als verdreifacht", "Besuche im Kalenderjahr, Index 2021 = 100",
                    "Quelle: Wirtschaftspläne der Eigenbetriebe Kultur 2021 bis 2025", right=0.8)
    for n, v, c in [("Gewandhaus", [100, 231, 352, 401, 418], SEA), ("Oper", [100, 204, 305, 348, 371], RUST),
                    ("Schauspiel", [100, 178, 262, 291, 316], LEAF)]:
        ax.plot(x, v, color=c, lw=2.4, marker={"Oper": "s", "Schauspiel": "^"}.get(n, "o"))
        tag(ax, x[-1], v[-1], n, c)
    ax.set_xticks(x)
    ax.set_ylim(0, 450)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Index (2021 = 100)")
    return fig


@liar("uneven-ticks")
def elternbeitrag():
    j = ["1995", "2005", "2012", "2016", "2019", "2021", "2023", "2024", "2025"]
    v = [92, 118, 141, 166, 190, 213, 240, 262, 288]
    fig, ax = blatt("Krippenplatz: Der Elternbeitrag steigt gleichmäßig", "Monatsbeitrag für neun Stunden Betreuung, erstes Kind",
                    "Quelle: Beschlüsse der Ratsversammlung 1995 bis 2025")
    ax.plot(range(len(j)), v, color=SEA, lw=2.4, marker="o")
    for i, w in enumerate(v):
        ax.annotate(str(w), (i, w), xytext=(0, 8), textcoords="offset points", ha="center")
    ax.set_xticks(range(len(j)), j)
    ax.set_ylim(0, 330)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Euro im Monat")
    return fig


@liar("uneven-bins")
def pendeldauer_klassen():
    k = ["bis 10", "10–20", "20–30", "30–40", "40–50", "50–60", "60–120"]
    v = [11, 17, 18, 15, 10, 8, 21]
    fig, ax = blatt("Die größte Gruppe pendelt länger als eine Stunde", "Einfacher Arbeitsweg der Beschäftigten in der Region Leipzig, 2025",
                    "Quelle: Umfrage „Leipzig pendelt“, 2 140 Befragte, September 2025")
    b = ax.bar(k, v, color=[PALE] * 6 + [SEA], width=0.92)
    ax.bar_label(b, [f"{x} %" for x in v], padding=2)
    ax.yaxis.set_major_formatter(KOMMA)
    ax.set_xlabel("Minuten je Weg")
    ax.set_ylabel("Anteil der Befragten (%)")
    return fig


@liar("diverging-off-centre")
def monatsabweichung():
    r = rng(41)
    a = r.normal(1.3, 1.3, (12, 14)).clip(-2, 5)
    fig, ax = blatt("Zu warm, zu kalt: Leipzigs Monate seit 2012", "Abweichung der Monatsmitteltemperatur vom Mittel 1961–1990",
                    "Quelle: Wetterstation Leipzig-Holzhausen, eigene Berechnung; Daten bis Dezember 2025", right=0.99)
    m = ax.imshow(a, cmap="RdBu_r", vmin=-2, vmax=5, aspect="auto")
    ax.set_xticks(range(0, 14, 2), range(2012, 2026, 2))
    ax.set_yticks(range(12), ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"])
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Monat")
    c = fig.colorbar(m, ax=ax, pad=0.02)
    c.set_label("Abweichung (°C)")
    c.ax.yaxis.set_major_formatter(KOMMA)
    return fig


@liar("rainbow-colormap")
def radzaehlstelle():
    h = np.arange(24)
    wt = 260 * np.exp(-((h - 7.5) / 1.3) ** 2) + 210 * np.exp(-((h - 17) / 2.2) ** 2) + 40 * ((h > 8) & (h < 21))
    we = 150 * np.exp(-((h - 15) / 4.2) ** 2) + 10
    d = np.array([wt, wt * 1.05, wt * 1.07, wt * 1.02, wt * 0.9, we, we * 0.85])
    fig, ax = blatt("Wann an der Karl-Liebknecht-Straße geradelt wird", "Räder je Stunde, Mittel der Schulwochen 2025",
                    "Quelle: Dauerzählstelle Südplatz, Verkehrs- und Tiefbauamt; Stand: Dezember 2025", left=0.09, right=1.0)
    sns.heatmap(pd.DataFrame(d, index=["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]), cmap="jet", ax=ax, vmin=0,
                cbar_kws={"label": "Räder je Stunde", "pad": 0.02})
    ax.set_xticks(np.arange(0, 24, 3) + 0.5, range(0, 24, 3), rotation=0)
    ax.tick_params(axis="y", rotation=0)
    ax.set_xlabel("Uhrzeit (Beginn der Stunde)")
    ax.set_ylabel("Wochentag")
    return fig


@liar("bridged-gap")
def buchmesse():
    x = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2023, 2024, 2025]
    y = [161, 163, 168, 175, 186, 195, 208, 271, 286, 274, 283, 296]
    fig, ax = blatt("Die Buchmesse hält ihr Publikum", "Besuche an den vier Messetagen",
                    "Quelle: Schlussberichte der Messe 2011 bis 2025")
    ax.plot(x, y, color=PLUM, lw=2.6)
    ax.set_ylim(0, 320)
    ax.set_xticks(range(2011, 2026, 2))
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Besuche (Tausend)")
    ax.grid(axis="y", color="#dddddd")
    return fig


@liar("unexplained-interval")
def nitrat():
    x = np.arange(2008, 2026)
    y = 61 - 0.8 * (x - 2008) + rng(5).normal(0, 1.4, 18)
    w = 9 - 0.1 * (x - 2008)
    fig, ax = blatt("Weniger Nitrat unter den Feldern des Leipziger Landes", "Nitratgehalt im oberen Grundwasser",
                    "Quelle: Landesamt für Umwelt, 38 Messstellen; Stand: März 2026")
    ax.fill_between(x, y - w, y + w, color=LEAF, alpha=0.25, lw=0)
    ax.plot(x, y, color=LEAF, lw=2.6)
    ax.axhline(50, color=INK, lw=1, ls=":")
    ax.text(2008, 50.6, "Grenzwert", fontsize=10)
    ax.set_ylim(0, 75)
    ax.xaxis.set_major_locator(MultipleLocator(3))
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Milligramm je Liter")
    return fig


M15 = [8.2, 7.75, 6.9, 6.4, 7.3, 5.95, 5.5, 6.65, 5.0, 5.25]
M25 = [11.9, 11.3, 6.6, 9.6, 10.6, 9.1, 8.5, 8.8, 7.2, 7.7]


def steigung(title, src, mark=SEA):
    fig, ax = blatt(title, "Angebotsmiete nettokalt in Euro je Quadratmeter, Mittel der zehn Stadtbezirke", src, h=6.2, left=0.2, right=0.8, top=0.86, bottom=0.12)
    for n, a, b in zip(BEZIRKE, M15, M25):
        c = mark if b < a else SEA
        ax.plot([2015, 2025], [a, b], color=c, lw=2, marker="o")
        ax.text(2014.7, a, f"{n} {dec(a, 2)}", ha="right", va="center", fontsize=9.5)
        ax.text(2025.3, b, f"{n} {dec(b, 2)}", ha="left", va="center", fontsize=9.5)
    ax.set_xticks([2015, 2025])
    ax.set_xlim(2014.5, 2025.5)
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)
    ax.set_xlabel("Jahr")
    return fig


@liar("title-contradicts-data")
def miete_ueberall():
    return steigung("Die Mieten steigen in allen zehn Stadtbezirken", "Quelle: Immobilienportal-Inserate, Auswertung der Redaktion; Stand: Dezember 2025")


KULTUR = [("Oper", 54), ("Gewandhaus", 25), ("Schauspiel", 19), ("Theater der\nJungen Welt", 6)]


def kreise(title, sub, src, radius):
    fig, ax = blatt(title, sub, src, left=0.02, right=0.98, bottom=0.1)
    x = 0
    for n, v in KULTUR:
        r = radius(v)
        x += r
        ax.add_patch(Circle((x, r), r, color=SEA))
        ax.text(x, r, f"{v}", ha="center", va="center", color="white", fontsize=14 if v > 10 else 11, fontweight="bold")
        ax.text(x, -2, n, ha="center", va="top", fontsize=10)
        x += r + 10
    ax.set_xlim(-4, x)
    ax.set_ylim(-14, 2 * radius(54) + 2)
    ax.set_aspect("equal")
    ax.axis("off")
    return fig


@liar("misrepresentation")
def zuschuss_kreise():
    return kreise("Wohin der Kulturetat fließt", "Städtischer Zuschuss 2025 in Millionen Euro",
                  "Quelle: Haushaltsplan der Stadt 2025/26, beschlossen im März 2025", lambda v: 0.75 * v)


@liar("cumulative-as-growth")
def balkonkraft():
    q = pd.period_range("2021Q1", "2025Q4", freq="Q")
    n = np.array([60, 90, 120, 110, 180, 330, 420, 390, 560, 910, 980, 820, 790, 860, 720, 510, 470, 520, 410, 260])
    fig, ax = blatt("Die Lust auf Balkonkraftwerke wächst von Quartal zu Quartal", "Steckersolargeräte in Leipzig",
                    "Quelle: Marktstammdatenregister, Abruf: 15. Januar 2026", left=0.12)
    t = q.to_timestamp(how="end")
    ax.fill_between(t, n.cumsum(), color=SAND, alpha=0.5, lw=0)
    ax.plot(t, n.cumsum(), color=SAND, lw=2.4)
    ax.yaxis.set_major_formatter(PUNKT)
    ax.set_ylim(0, None)
    ax.set_xlabel("Quartal der Anmeldung")
    ax.set_ylabel("Geräte, Summe seit Januar 2021")
    return fig


@liar("stacked-averages")
def facharzt_warten():
    d = pd.DataFrame({"gesetzlich versichert": [62, 55, 48, 41, 33, 24], "privat versichert": [24, 21, 19, 18, 13, 10]},
                     index=["Rheumatologie", "Neurologie", "Haut", "Kardiologie", "Augen", "Orthopädie"])
    fig, ax = blatt("So lange wartet Leipzig auf den Facharzt", "Mittlere Wartezeit auf einen Ersttermin nach Versicherung",
                    "Quelle: Testanrufe der Redaktion in 180 Praxen, Oktober 2025")
    d.plot.bar(stacked=True, ax=ax, color=[SEA, SAND], width=0.7, rot=0, fontsize=9.5)
    for c in ax.containers:
        ax.bar_label(c, label_type="center", color="white" if c is ax.containers[0] else INK)
    ax.set_xlabel("Fachrichtung")
    ax.set_ylabel("Tage, Mittelwert")
    ax.legend(frameon=False, loc="upper right")
    return fig


@liar("missing-unit")
def heizkosten():
    x = np.arange(2018, 2026)
    fig, ax = blatt("Fernwärme ist wieder teurer als Gas", "Heizkosten eines Musterhaushalts in Leipzig",
                    "Quelle: Verbraucherzentrale Sachsen, Musterhaushalt mit 70 Quadratmetern; Stand: Februar 2026", right=0.82)
    for n, v, c, m in [("Gas", [760, 770, 755, 800, 1290, 1480, 1210, 1150], RUST, "o"),
                       ("Fernwärme", [840, 850, 850, 870, 1010, 1310, 1390, 1420], SEA, "s"),
                       ("Wärmepumpe", [690, 700, 705, 715, 890, 940, 830, 790], LEAF, "^")]:
        ax.plot(x, v, color=c, lw=2.3, marker=m)
        tag(ax, 2025, v[-1], n, c)
    ax.set_ylim(0, 1600)
    ax.yaxis.set_major_formatter(PUNKT)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Heizkosten")
    return fig


# ---------------------------------------------------------------- liars: Bilbao, Montevideo

@liar("truncated-bars")
def cobertura_convenios():
    d = pd.DataFrame({"año": range(2017, 2026), "v": [49.5, 48.8, 51.2, 50.4, 52.9, 54.1, 56.6, 58.3, 61.0]})
    fig, ax = lienzo()
    sns.barplot(d, x="año", y="v", color=SEA, ax=ax, width=0.7)
    ax.bar_label(ax.containers[0], [dec(v) for v in d.v], padding=2, fontsize=9)
    ax.set_ylim(44, 63)
    ax.yaxis.set_major_formatter(KOMMA)
    return ficha(ax, "Se dispara la población con convenio vigente en Euskadi", "Año", "Asalariados cubiertos (%)",
                 "Fuente: Consejo de Relaciones Laborales. Datos a 31 de diciembre de cada año.")


@liar("dual-axis")
def salario_inflacion():
    x = np.arange(2014, 2026)
    sal = [11.6, 9.9, 11.2, 9.0, 7.9, 8.4, 7.8, 6.2, 9.1, 8.7, 6.6, 6.1]
    inf = [8.3, 9.4, 8.1, 6.6, 8.0, 8.8, 9.4, 8.0, 8.3, 5.1, 5.5, 4.6]
    fig, ax = lienzo()
    ax.bar(x, sal, color=PALE, label="Salario nominal (izq.)")
    ax.set_ylim(0, 22)
    ax.yaxis.set_major_locator(MultipleLocator(5))
    a2 = ax.twinx()
    a2.plot(x, inf, color=RUST, lw=2.6, marker="o", label="Precios al consumo (der.)")
    a2.set_ylim(2, 11)
    a2.set_ylabel("Variación anual de los precios (%)")
    a2.spines["top"].set_visible(False)
    h, l = ax.get_legend_handles_labels()
    h2, l2 = a2.get_legend_handles_labels()
    a2.legend(h + h2, l + l2, loc="upper right", frameon=False, ncols=2)
    fig = ficha(ax, "Uruguay: aumentos salariales e inflación, año a año", "Año", "Variación anual del salario (%)",
                "Fuente: Instituto Nacional de Estadística, medias anuales 2014–2025.", right=0.88)
    ax.spines["right"].set_visible(True)
    return fig


@liar("panels-on-different-scales")
def paro_juvenil():
    x = np.arange(2014, 2026)
    s = {"Bizkaia": (41, 16), "Gipuzkoa": (27, 13), "Araba": (35, 19), "Navarra": (29, 20)}
    fig, axs = plt.subplots(2, 2, figsize=(7.8, 5.8))
    for (n, (a, b)), ax, k in zip(s.items(), axs.ravel(), range(4)):
        ax.plot(x, np.linspace(a, b, 12) + rng(k + 60).normal(0, (a - b) / 26, 12), color=SEA, lw=2.3)
        ax.set_title(n, loc="left", fontsize=11)
        ax.spines[["top", "right"]].set_visible(False)
        ax.set_xticks([2014, 2018, 2022])
        ax.set_ylabel("Paro (%)")
        ax.set_xlabel("Año")
    fig.suptitle("El paro juvenil cae en los cuatro territorios", x=0.02, ha="left", fontsize=12.5)
    fig.subplots_adjust(hspace=0.5, wspace=0.27, bottom=0.15, top=0.87, left=0.1, right=0.97)
    fig.text(0.02, 0.02, "Fuente: Encuesta de Población Activa, menores de 25 años, medias anuales 2014–2025.", fontsize=9)
    return fig


@liar("unnormalised-comparison")
def accidentes_totales():
    d = pd.Series({"Andalucía": 104.1, "Cataluña": 98.7, "Madrid": 84.9, "C. Valenciana": 63.4, "Castilla-La Mancha": 30.2,
                   "Galicia": 27.8, "Canarias": 27.1, "País Vasco": 26.4, "Navarra": 11.9, "La Rioja": 4.6}).sort_values()
    fig, ax = lienzo()
    d.plot.barh(ax=ax, color=[RUST if v > 80 else PALE for v in d], width=0.75)
    ax.bar_label(ax.containers[0], [dec(v) for v in d], padding=3)
    return ficha(ax, "Andalucía y Cataluña, donde es más peligroso ir a trabajar", "Accidentes con baja en jornada (miles)", "Comunidad autónoma",
                 "Fuente: Ministerio de Trabajo, Estadística de Accidentes de Trabajo, 2025.", left=0.26)


RAMAS = ["Hostelería", "Industria", "Sanidad", "Banca", "Transporte", "Comercio", "Construcción", "Educación", "Limpieza", "Información", "Energía"]


@liar("unsorted-bars")
def brecha_ramas():
    v = [11, 18, 24, 21, 9, 26, 6, 8, 29, 17, 14]
    fig, ax = lienzo()
    sns.barplot(x=v, y=RAMAS, color=PLUM, ax=ax, orient="h", width=0.7)
    ax.bar_label(ax.containers[0], padding=3)
    return ficha(ax, "Las ramas con mayor brecha salarial en Bizkaia", "Brecha salarial entre hombres y mujeres (%)", "Rama de actividad",
                 "Fuente: Encuesta de Estructura Salarial, ganancia anual, 2024.", left=0.21)


@liar("shuffled-ordinal")
def satisfaccion_turnos():
    t = ["Turno fijo de día", "Dos turnos", "Tres turnos", "Noche fija"]
    g = [("Muy satisfecho", [31, 22, 12, 9], "#0b3c5d"), ("Poco satisfecho", [17, 26, 35, 33], "#d98c4a"),
         ("Bastante satisfecho", [44, 38, 29, 24], "#6ba3c8"), ("Nada satisfecho", [8, 14, 24, 34], "#8c3a0e")]
    fig, ax = lienzo(h=4.4)
    left = np.zeros(4)
    for n, v, c in g:
        b = ax.barh(t, v, left=left, color=c, label=n)
        ax.bar_label(b, label_type="center", color="white" if c in ("#0b3c5d", "#8c3a0e") else INK)
        left += v
    ax.invert_yaxis()
    ax.set_xlim(0, 100)
    ax.legend(ncols=2, loc="lower center", bbox_to_anchor=(0.4, 1.0), frameon=False)
    f = ficha(ax, "", "Porcentaje de la plantilla", "Organización del turno",
              "Fuente: Encuesta de condiciones de trabajo del metal de Bizkaia, 1.260 respuestas, mayo de 2025.", left=0.23, top=0.72)
    f.suptitle("Satisfacción con el horario según el turno", x=0.02, ha="left", fontsize=12.5)
    return f


@liar("unordered-time")
def contratos_mes():
    m = {"enero": 38, "febrero": 37, "marzo": 42, "abril": 44, "mayo": 52, "junio": 63, "julio": 71, "agosto": 58,
         "septiembre": 55, "octubre": 51, "noviembre": 45, "diciembre": 43}
    d = pd.DataFrame(list(m.items()), columns=["mes", "n"]).groupby("mes").n.sum()
    fig, ax = lienzo()
    d.plot.bar(ax=ax, color=LEAF, width=0.75, rot=40)
    return ficha(ax, "Contratos temporales firmados en el País Vasco, 2025", "Mes", "Contratos (miles)",
                 "Fuente: Lanbide, registro de contratos, enero a diciembre de 2025.", bottom=0.28)


@liar("false-precision")
def motivos_afiliacion():
    k = ["Defensa jurídica", "Convicción", "Negociación del convenio", "Un compañero me lo propuso", "Servicios y descuentos", "Otros"]
    v = [31.347, 24.611, 19.948, 12.176, 7.513, 4.405]
    fig, ax = lienzo()
    b = ax.barh(k[::-1], v[::-1], color=SEA)
    ax.bar_label(b, [f"{dec(x, 3)} %" for x in v[::-1]], padding=4)
    ax.set_xlim(0, 38)
    return ficha(ax, "¿Por qué se afilió usted?", "Porcentaje de respuestas", "Motivo principal",
                 "Fuente: encuesta telefónica a 386 personas afiliadas, error muestral ±5 puntos, octubre de 2025.", left=0.36)


@liar("pie-misuse")
def obstaculos_teletrabajo():
    k = ["La empresa no lo ofrece", "El puesto no lo permite", "No hay espacio en casa", "Aislamiento", "Coste de la energía"]
    v = [61, 47, 33, 28, 19]
    fig, ax = lienzo()
    ax.pie(v, labels=[f"{a}\n{x} %" for a, x in zip(k, v)], colors=[SEA, RUST, SAND, LEAF, PLUM], startangle=90, counterclock=False,
           wedgeprops={"edgecolor": "white", "width": 0.45}, textprops={"fontsize": 10})
    ax.set_title("Por qué no se teletrabaja más en Montevideo", fontsize=12, loc="left", x=-0.4)
    fig.subplots_adjust(bottom=0.1, top=0.88)
    fig.text(0.02, 0.02, "Fuente: Encuesta de usos del tiempo laboral, 940 asalariados; se podían marcar varias respuestas. Junio de 2025.", fontsize=9)
    return fig


@liar("smoothed-line")
def huelgas_curva():
    x = np.array([2000, 2004, 2009, 2013, 2016, 2020, 2025])
    y = np.array([142, 96, 88, 231, 61, 54, 118])
    xs = np.linspace(2000, 2025, 300)
    fig, ax = lienzo()
    ax.plot(xs, make_interp_spline(x, y, k=3)(xs), color=RUST, lw=2.6)
    ax.set_ylim(0, 280)
    return ficha(ax, "Jornadas no trabajadas por huelga en Gipuzkoa", "Año", "Jornadas (miles)",
                 "Fuente: boletines del servicio de estudios, años 2000, 2004, 2009, 2013, 2016, 2020 y 2025.")


@liar("line-over-categories")
def temporalidad_sectores():
    s = ["Sanidad", "Educación", "Hostelería", "Agricultura", "Construcción", "Comercio", "Industria", "Banca"]
    d = pd.DataFrame({"sector": s * 2, "tasa": [39, 36, 41, 47, 38, 22, 19, 6, 33, 31, 19, 29, 16, 12, 10, 3], "año": ["2019"] * 8 + ["2025"] * 8})
    d["tasa"] = d.tasa.astype(float)
    fig, ax = lienzo()
    sns.pointplot(d, x="sector", y="tasa", hue="año", palette=[ASH, SEA], markers=["o", "s"], linestyles=["--", "-"], errorbar=None, ax=ax)
    ax.set_ylim(0, 52)
    ax.tick_params(axis="x", rotation=25)
    ax.legend(title="Año", frameon=False)
    return ficha(ax, "La temporalidad antes y después de la reforma laboral", "Sector", "Asalariados con contrato temporal (%)",
                 "Fuente: Encuesta de Población Activa, medias anuales de 2019 y 2025, Euskadi.", bottom=0.27)


@liar("discretised-continuous")
def informalidad_tres():
    dep = ["Artigas", "Cerro Largo", "Rivera", "Salto", "Canelones", "Maldonado", "Colonia", "Montevideo"]
    y = np.arange(2014, 2026)
    base = np.array([41, 43, 40, 35, 26, 25, 20.5, 16])[:, None]
    d = base - 0.35 * np.arange(12) + rng(8).normal(0, 1.0, (8, 12))
    fig, ax = lienzo()
    cm = ListedColormap(["#dce9f2", "#6ba3c8", "#0b3c5d"])
    m = ax.imshow(d, cmap=cm, norm=BoundaryNorm([0, 20, 40, 60], 3), aspect="auto")
    ax.set_xticks(range(0, 12, 2), y[::2])
    ax.set_yticks(range(8), dep)
    c = fig.colorbar(m, ax=ax, pad=0.02)
    c.set_label("Ocupados sin aporte a la seguridad social (%)")
    return ficha(ax, "Empleo informal por departamento, Uruguay", "Año", "Departamento",
                 "Fuente: Encuesta Continua de Hogares, medias anuales 2014–2025.", left=0.16, right=1.0)


@liar("title-contradicts-data")
def salario_real_2019():
    x = np.arange(2015, 2026)
    v = [98.1, 98.9, 99.2, 99.4, 100, 99.6, 98.0, 93.7, 94.9, 96.6, 98.4]
    fig, ax = lienzo()
    ax.plot(x, v, color=SEA, lw=2.6, marker="o", ms=5)
    ax.annotate("98,4", (2025, 98.4), xytext=(0, 8), textcoords="offset points", ha="center", color=SEA)
    ax.set_ylim(92, 102)
    return ficha(ax, "El salario real de la industria vasca ya ha superado el nivel de 2019", "Año", "Índice (2019 = 100)",
                 "Fuente: Encuesta Trimestral de Coste Laboral deflactada con el IPC, medias anuales 2015–2025.")


def cuadros(n, pct, title, sub, src, color, label):
    fig, ax = plt.subplots(figsize=(6.4, 5.6))
    for i in range(100):
        ax.add_patch(Rectangle((i % 10, 9 - i // 10), 0.86, 0.86, color=color if i < n else "#dedede"))
    ax.set_xlim(-0.2, 15.5)
    ax.set_ylim(-0.3, 10.2)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.text(10.5, 8.2, f"{pct} %", fontsize=26, fontweight="bold", color=color)
    ax.text(10.5, 7.9, label, fontsize=10, va="top")
    fig.suptitle(title, x=0.03, ha="left", fontsize=12.5)
    fig.text(0.03, 0.9, sub, fontsize=10)
    fig.subplots_adjust(left=0.03, right=0.98, bottom=0.08, top=0.88)
    fig.text(0.03, 0.02, src, fontsize=9)
    return fig


@liar("misrepresentation")
def riders_cuadros():
    return cuadros(45, 36, "Repartidores con otro empleo", "Montevideo, 2025; cada cuadro es una persona de cada cien",
                   "Fuente: censo sindical de plataformas, 1.120 repartidores, agosto de 2025.", RUST, "tiene además un\nempleo asalariado")


# ---------------------------------------------------------------- liars: English, French

@liar("axis-range")
def baltic_flat():
    x = np.arange(1985, 2026)
    y = 16.1 + 0.055 * (x - 1985) + rng(17).normal(0, 0.45, 41)
    fig, ax = lienzo()
    ax.plot(x, y, color=SEA, lw=2)
    ax.set_ylim(-20, 80)
    return ficha(ax, "Baltic bathing water has hardly warmed in forty years", "Year", "Mean July–August surface temperature (°C)",
                 "Source: buoy record off Warnemünde, 1985–2025.")


@liar("three-d")
def emplois_relief():
    k = ["Livre", "Scène", "Musée", "Ciné", "Presse"]
    v = [[3.1, 6.4, 2.2, 1.9, 2.6], [2.8, 7.1, 2.6, 2.4, 1.8]]
    fig = plt.figure(figsize=(7.6, 5.4))
    ax = fig.add_subplot(projection="3d")
    for j, (row, c) in enumerate(zip(v, [PALE, SEA])):
        ax.bar3d(np.arange(5) - 0.3, np.full(5, j - 0.2), np.zeros(5), 0.6, 0.4, row, color=c, shade=True)
    ax.set_xticks(range(5), k)
    ax.set_yticks([0, 1], ["2015", "2025"])
    ax.set_zlabel("Emplois (milliers)")
    ax.set_xlabel("Branche", labelpad=12)
    ax.set_ylabel("Année")
    ax.view_init(24, -58)
    ax.set_title("L’emploi culturel en Nouvelle-Aquitaine, 2015 et 2025", fontsize=12)
    fig.text(0.02, 0.02, "Source : Insee, recensements et Flores, emplois au 31 décembre.", fontsize=9)
    return fig


# ---------------------------------------------------------------- honest: Leipzig

@honest
def miete_punkte():
    o = ["Grünau-Mitte", "Paunsdorf", "Wahren", "Stötteritz", "Volkmarsdorf", "Gohlis-Süd", "Plagwitz", "Schleußig", "Zentrum-Süd"]
    v = [7.1, 7.6, 8.4, 9.2, 9.4, 10.3, 11.1, 11.6, 12.2]
    fig, ax = blatt("Am Clara-Park sind die Mieten am höchsten", "Angebotsmiete nettokalt, Median je Ortsteil, 2025 (Skala ab 6 Euro)",
                    "Quelle: Mietspiegel-Auswertung der Redaktion, 11 400 Inserate; Stand: Januar 2026", left=0.2)
    ax.plot(v, o, "o", ms=10, color=SEA)
    for a, b in zip(v, o):
        tag(ax, a + 0.06, b, dec(a), INK)
    ax.set_xlim(6, 13)
    ax.grid(axis="y", color="#dddddd", ls=":")
    ax.xaxis.set_major_formatter(KOMMA)
    ax.set_xlabel("Euro je Quadratmeter")
    ax.set_ylabel("Ortsteil")
    return fig


@honest
def vornamen_rang():
    d = {"Emilia": [3, 2, 1, 1, 2, 1, 1], "Mia": [1, 1, 2, 3, 3, 4, 4], "Charlotte": [2, 3, 4, 2, 1, 2, 3],
         "Frieda": [5, 4, 3, 4, 4, 3, 2], "Hanna": [4, 5, 5, 5, 5, 5, 5]}
    x = range(2019, 2026)
    fig, ax = blatt("Emilia bleibt vorn, Frieda holt auf", "Beliebteste Mädchennamen in Leipzig, Rang nach Zahl der Neugeborenen",
                    "Quelle: Standesamt Leipzig, Geburtsjahrgänge 2019 bis 2025", right=0.84)
    for (n, v), c in zip(d.items(), [RUST, ASH, SEA, LEAF, "#7d7d7d"]):
        ax.plot(x, v, color=c, lw=4 if c in (RUST, LEAF) else 2.2, marker="o", ms=9)
        tag(ax, 2025.1, v[-1], n, INK)
    ax.set_ylim(5.5, 0.5)
    ax.set_yticks(range(1, 6), [f"{i}." for i in range(1, 6)])
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Rang")
    return fig


@honest
def grundwasser_tiefe():
    t = pd.date_range("2012-01-01", "2025-12-01", freq="MS")
    i = np.arange(len(t))
    y = 4.1 + 0.010 * i + 0.35 * np.sin(2 * np.pi * (i - 1) / 12 + np.pi) + rng(3).normal(0, 0.06, len(t))
    fig, ax = blatt("Das Wasser zieht sich zurück", "Grundwasserstand an der Messstelle Dölzig, Tiefe unter Gelände",
                    "Quelle: Landesmessnetz Grundwasser, Monatswerte; Stand: Dezember 2025")
    ax.plot(t, y, color=SEA, lw=1.8)
    ax.axhline(0, color="#7a5c2e", lw=3)
    ax.text(t[2], 0.12, "Geländeoberkante", va="top", fontsize=10, color="#7a5c2e")
    ax.set_ylim(6.8, -0.2)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Meter unter Gelände")
    return fig


@honest
def waldbraende_markiert():
    x = np.arange(2015, 2027)
    y = [98, 61, 74, 213, 187, 142, 79, 231, 112, 96, 128, 31]
    fig, ax = blatt("Waldbrände in Sachsen: 2018, 2019 und 2022 ragen heraus", "Zahl der Brände im Jahr; 2026 nur bis zum 12. Mai",
                    "Quelle: Staatsbetrieb Sachsenforst; Stand: 12. Mai 2026")
    b = ax.bar(x, y, color=[RUST] * 11 + ["white"], edgecolor=RUST, hatch=[""] * 11 + ["///"])
    ax.bar_label(b, padding=2)
    ax.set_xticks(x, [str(i) for i in x[:-1]] + ["2026\n(bis 12. 5.)"])
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Brände")
    return fig


@honest
def buchmesse_luecke():
    x = np.arange(2011, 2026)
    y = np.array([161, 163, 168, 175, 186, 195, 208, 271, 286, np.nan, np.nan, np.nan, 274, 283, 296])
    fig, ax = blatt("Die Buchmesse hält ihr Publikum", "Besuche an den vier Messetagen; 2020 bis 2022 fand keine Messe statt",
                    "Quelle: Schlussberichte der Messe 2011 bis 2025")
    ax.plot(x, y, color=PLUM, lw=2.6, marker="o", ms=5)
    ax.axvspan(2019.5, 2022.5, color="#eeeeee", lw=0)
    ax.text(2021, 60, "abgesagt", ha="center", fontsize=10)
    ax.set_ylim(0, 320)
    ax.set_xticks(range(2011, 2026, 2))
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Besuche (Tausend)")
    return fig


@honest
def pendeldauer_dichte():
    e = np.array([0, 10, 20, 30, 40, 50, 60, 120])
    v = np.array([11, 17, 18, 15, 10, 8, 21])
    w = np.diff(e)
    fig, ax = blatt("Die meisten Arbeitswege dauern 10 bis 40 Minuten", "Fläche der Säule = Anteil der Befragten; Höhe = Anteil je Minute",
                    "Quelle: Umfrage „Leipzig pendelt“, 2 140 Befragte, September 2025")
    ax.bar(e[:-1], v / w, width=w, align="edge", color=SEA, edgecolor="white")
    for a, b, c in zip(e, w, v):
        ax.text(a + b / 2, c / b + 0.03, f"{c} %", ha="center")
    ax.set_xticks(e)
    ax.yaxis.set_major_formatter(KOMMA)
    ax.set_xlabel("Minuten je Weg")
    ax.set_ylabel("Anteil je Minute (%)")
    return fig


@honest
def monatsabweichung_null():
    a = rng(41).normal(1.3, 1.3, (12, 14)).clip(-2, 5)
    fig, ax = blatt("Mehr als vier von fünf Monaten waren wärmer als früher", "Abweichung der Monatsmitteltemperatur vom Mittel 1961–1990, weiß = keine Abweichung",
                    "Quelle: Wetterstation Leipzig-Holzhausen, eigene Berechnung; Daten bis Dezember 2025", right=0.99)
    m = ax.pcolormesh(np.arange(2012, 2026), np.arange(12), a, cmap="RdBu_r", norm=TwoSlopeNorm(0, -5, 5), shading="nearest")
    ax.set_yticks(range(12), ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"])
    ax.invert_yaxis()
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Monat")
    c = fig.colorbar(m, ax=ax, pad=0.02)
    c.set_label("Abweichung (°C)")
    c.ax.yaxis.set_major_formatter(KOMMA)
    return fig


@honest
def klimadiagramm():
    m = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    t = [1.0, 1.8, 5.2, 9.6, 14.1, 17.6, 19.5, 19.2, 14.8, 10.0, 5.3, 2.1]
    n = [38, 30, 40, 34, 54, 58, 72, 63, 49, 40, 43, 42]
    fig, ax = blatt("Klimadiagramm Leipzig, 1991–2020", "Nach Walter und Lieth: 10 °C entsprechen stets 20 mm Niederschlag",
                    "Quelle: Deutscher Wetterdienst, vieljährige Mittelwerte 1991–2020, Station Holzhausen (138 m)", right=0.89)
    a2 = ax.twinx()
    ax.set_zorder(2)
    ax.patch.set_visible(False)
    a2.bar(range(12), n, color="#9cc3dc", width=0.8)
    ax.plot(range(12), t, color=RUST, lw=2.6, marker="o", ms=5)
    ax.set_ylim(0, 40)
    a2.set_ylim(0, 80)
    ax.set_xticks(range(12), m)
    ax.set_xlabel("Monat")
    ax.set_ylabel("Temperatur (°C), Linie")
    a2.set_ylabel("Niederschlag (mm), Säulen")
    a2.spines["top"].set_visible(False)
    return fig


@honest
def alterspyramide():
    k = ["0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70–79", "80–89", "90–99"]
    m = np.array([29.1, 28.4, 44.8, 52.9, 44.1, 36.2, 33.0, 21.3, 13.6, 1.6])
    f = np.array([27.6, 26.9, 47.9, 50.3, 41.8, 35.3, 35.6, 27.1, 20.9, 4.1])
    fig, ax = blatt("Eine Stadt der Dreißigjährigen", "Bevölkerung Leipzigs nach Altersgruppe, Hauptwohnsitz am 31. Dezember 2025",
                    "Quelle: Amt für Statistik und Wahlen, Einwohnerregister", h=5.4)
    ax.barh(k, -m, color=SEA, height=0.9)
    ax.barh(k, f, color=SAND, height=0.9)
    ax.axvline(0, color="white", lw=1.5)
    ax.text(-50, 8.6, "Männer", color=SEA, fontsize=12, fontweight="bold")
    ax.text(36, 8.6, "Frauen", color="#7d5d00", fontsize=12, fontweight="bold")
    ax.set_xlim(-60, 60)
    ax.xaxis.set_major_formatter(ABS)
    ax.set_xlabel("Personen (Tausend)")
    ax.set_ylabel("Alter (Jahre)")
    return fig


@honest
def fernwaerme_flaechen():
    x = np.arange(2016, 2026)
    v = {"Braunkohle (Lippendorf)": [890, 870, 830, 790, 740, 720, 610, 380, 210, 60], "Erdgas": [520, 540, 530, 560, 570, 640, 630, 720, 810, 880],
         "Solarthermie und Biomasse": [20, 20, 30, 30, 40, 40, 60, 80, 110, 170]}
    fig, ax = blatt("Leipzigs Fernwärme löst sich von der Kohle", "Wärmeerzeugung nach Energieträger",
                    "Quelle: Leipziger Stadtwerke, Umwelterklärungen 2016 bis 2025", left=0.12)
    ax.stackplot(x, v.values(), colors=["#5a4632", "#d9a441", "#7fb89c"], edgecolor="white")
    ax.text(2016.3, 380, list(v)[0], color="white", fontsize=10.5)
    ax.text(2020.6, 1010, "Erdgas", color=INK, fontsize=10.5)
    ax.annotate("Solarthermie und Biomasse", (2024.3, 1085), xytext=(2021.6, 1490), fontsize=10.5, arrowprops={"arrowstyle": "-", "color": INK})
    ax.set_xlim(2016, 2025)
    ax.set_ylim(0, 1650)
    ax.yaxis.set_major_formatter(PUNKT)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Gigawattstunden")
    return fig


@honest
def regensumme():
    r = rng(12)
    d = np.arange(1, 366)
    norm = np.interp(d, [1, 120, 243, 365], [1, 165, 400, 560])
    raw = r.gamma(0.25, 1.0, 365)
    y25 = raw.cumsum() / raw.sum() * 448
    w = r.gamma(0.25, 1.0, 365)
    y18 = w.cumsum() / w.sum() * 371
    fig, ax = blatt("2025 fehlte am Jahresende ein Fünftel des Regens", "Niederschlag, aufsummiert ab dem 1. Januar",
                    "Quelle: Deutscher Wetterdienst, Station Leipzig-Holzhausen, Tageswerte; Mittel 1991–2020", right=0.8)
    for y, c, n, s in [(norm, ASH, "Mittel 560 mm", "--"), (y25, SEA, "2025: 448 mm", "-"), (y18, RUST, "2018: 371 mm", "-")]:
        ax.plot(d, y, color=c, lw=2.3, ls=s)
        tag(ax, 365, y[-1], n, INK)
    ax.set_xticks([1, 91, 182, 274, 365], ["1. 1.", "1. 4.", "1. 7.", "1. 10.", "31. 12."])
    ax.set_ylim(0, 600)
    ax.set_xlabel("Tag im Jahr")
    ax.set_ylabel("Millimeter seit 1. Januar")
    return fig


@honest
def verkehr_drei_felder():
    x = np.arange(2015, 2026)
    fig, axs = blatt("Wie sich Leipzig bewegt", "Drei Kennzahlen, jede in ihrer eigenen Einheit und ab null",
                     "Quelle: Verkehrsbetriebe, Verkehrs- und Tiefbauamt, Kraftfahrt-Bundesamt; 2015 bis 2025", w=9.2, h=4.6, left=0.08, right=0.98, ncols=3)
    z = [("Straßenbahn und Bus", "Fahrgäste im Jahr (Mio.)", [143, 149, 156, 158, 160, 110, 105, 139, 158, 167, 171], SEA),
         ("Fahrrad, Südplatz", "Räder am Tag (Tsd.)", [5.8, 6.0, 6.3, 6.9, 7.0, 7.6, 7.2, 7.7, 7.9, 8.1, 8.4], LEAF),
         ("Auto", "Pkw je 1 000 Einwohner", [349, 350, 351, 353, 352, 350, 349, 346, 343, 341, 338], RUST)]
    for ax, (t, u, v, c) in zip(axs, z):
        ax.plot(x, v, color=c, lw=2.4)
        ax.set_title(t, loc="left", fontsize=11)
        ax.set_ylabel(u)
        ax.set_xlabel("Jahr")
        ax.set_ylim(0, max(v) * 1.15)
        ax.set_xticks([2015, 2020, 2025])
    fig.subplots_adjust(wspace=0.42, top=0.77, bottom=0.2)
    return fig


@honest
def arbeitsweg_boxen():
    r = rng(77)
    n = {"Taucha": 27, "Markkleeberg": 29, "Borna": 41, "Delitzsch": 44, "Grimma": 48, "Torgau": 61}
    d = [r.gamma(9, m / 9, 260) for m in n.values()]
    fig, ax = blatt("Aus Torgau ist es am weitesten", "Dauer des Arbeitswegs nach Leipzig, nach Wohnort, 2025",
                    "Quelle: Umfrage „Leipzig pendelt“, je Ort 260 Befragte, September 2025.\n"
                    "Kasten: mittlere Hälfte der Befragten; Strich: Median; Antennen: 5. bis 95. Perzentil.", left=0.2, bottom=0.22)
    b = ax.boxplot(d, orientation="horizontal", whis=(5, 95), showfliers=False, patch_artist=True, widths=0.6, tick_labels=list(n))
    for p in b["boxes"]:
        p.set(facecolor=PALE, edgecolor=SEA)
    for p in b["medians"]:
        p.set(color=RUST, lw=2.2)
    ax.set_xlim(0, None)
    ax.set_xlabel("Minuten je Weg")
    ax.set_ylabel("Wohnort")
    return fig


@honest
def feinstaub_kalender():
    d = pd.date_range("2025-01-01", "2025-12-31")
    v = 9 + 7 * np.cos(2 * np.pi * (d.day_of_year.to_numpy() - 20) / 365) ** 3 + rng(21).gamma(2, 1.6, 365)
    v[0] = 41
    g = np.full((7, 54), np.nan)
    off = d[0].day_of_week
    for i, x in enumerate(v):
        g[(i + off) % 7, (i + off) // 7] = x
    fig, ax = blatt("Schlechte Luft kommt im Winter", "Feinstaub PM2,5 an der Messstelle Leipzig-Mitte, Tagesmittel 2025",
                    "Quelle: Landesamt für Umwelt, Luftmessnetz; Stand: 20. Januar 2026", w=9.4, h=3.6, left=0.07, right=1.0, bottom=0.24, top=0.78)
    m = ax.pcolormesh(g, cmap="cividis_r", edgecolors="white", lw=0.8)
    ax.set_yticks(np.arange(7) + 0.5, ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    ax.invert_yaxis()
    p = [((pd.Timestamp(2025, k, 1).day_of_year - 1 + off) // 7) + 0.5 for k in range(1, 13)]
    ax.set_xticks(p, ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"])
    ax.set_xlabel("Kalenderwoche (Beschriftung: Monatsanfang)")
    ax.set_ylabel("Wochentag")
    fig.colorbar(m, ax=ax, pad=0.02).set_label("Mikrogramm je m³")
    return fig


@honest
def kaufpreis_hanteln():
    d = pd.DataFrame({"o": BEZIRKE, "a": [2180, 1990, 1450, 1620, 1810, 1280, 1390, 1500, 1090, 1170],
                      "b": [4310, 4020, 2960, 3050, 3480, 2610, 2690, 2860, 2050, 2240]}).sort_values("b")
    fig, ax = blatt("Eigentumswohnungen kosten heute fast doppelt so viel", "Mittlerer Kaufpreis im Bestand, 2015 (hell) und 2025 (dunkel)",
                    "Quelle: Gutachterausschuss für Grundstückswerte, Jahresberichte 2015 und 2025", left=0.15)
    ax.hlines(d.o, d.a, d.b, color="#b5b5b5", lw=4, zorder=1)
    ax.scatter(d.a, d.o, s=80, color="#5a9cc5", label="2015", zorder=2)
    ax.scatter(d.b, d.o, s=80, color=SEA, label="2025", zorder=2)
    ax.set_xlim(0, 4800)
    ax.xaxis.set_major_formatter(PUNKT)
    ax.legend(frameon=False, loc="lower right")
    ax.set_xlabel("Euro je Quadratmeter")
    ax.set_ylabel("Stadtbezirk")
    return fig


@honest
def miete_neun_von_zehn():
    return steigung("Die Mieten steigen in neun von zehn Stadtbezirken", "Quelle: Immobilienportal-Inserate, Auswertung der Redaktion; Stand: Dezember 2025", RUST)


@honest
def zuschuss_flaechen():
    return kreise("Die Oper bekommt die Hälfte des Bühnenetats", "Städtischer Zuschuss 2025 in Millionen Euro; Kreisfläche entspricht dem Betrag",
                  "Quelle: Haushaltsplan der Stadt 2025/26, beschlossen im März 2025", lambda v: 5.5 * np.sqrt(v))


@honest
def wochentage_stadion():
    d = pd.DataFrame({"tag": ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"], "n": [1.9, 2.3, 2.6, 2.4, 1.8, 4.9, 4.1]})
    fig, ax = blatt("Schwimmen geht Leipzig am Wochenende", "Besuche je Öffnungstag in den städtischen Hallenbädern, Mittel 2025",
                    "Quelle: Sportbäder Leipzig; Stand: Januar 2026")
    sns.barplot(d, x="tag", y="n", hue="tag", palette=[PALE] * 5 + [SEA] * 2, legend=False, ax=ax, width=0.75)
    for c in ax.containers:
        ax.bar_label(c, labels=[dec(x) for x in c.datavalues], padding=2)
    ax.yaxis.set_major_formatter(KOMMA)
    ax.set_ylim(0, 5.6)
    ax.set_xlabel("Wochentag")
    ax.set_ylabel("Besuche (Tausend)")
    return fig


# ---------------------------------------------------------------- honest: English, French

@honest
def sewage_log():
    t = pd.date_range("2023-07-03", "2025-06-30", freq="W-MON")
    i = np.arange(len(t))
    y = 10 ** (4.6 + 0.9 * np.cos(2 * np.pi * (i - 24) / 52) + rng(31).normal(0, 0.12, len(t)))
    fig, ax = lienzo()
    ax.semilogy(t, y, color=SEA, lw=1.9)
    ax.set_ylim(1e3, 1e6)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.xaxis.set_major_locator(mdates.MonthLocator(interval=5))
    ax.grid(color="#e3e3e3")
    return ficha(ax, "Virus load in Leipzig sewage rises a hundredfold from summer to winter", "Week of sampling", "Gene copies per litre (log scale)",
                 "Source: wastewater monitoring programme, Rosental plant, weekly samples, July 2023 to June 2025.")


@honest
def workforce_fan():
    x = np.arange(2015, 2026)
    y = np.array([352, 357, 362, 366, 370, 371, 373, 377, 380, 382, 383])
    f = np.arange(2025, 2041)
    k = np.sqrt(f - 2025)
    mid = 383 + 0.9 * (f - 2025) - 0.09 * (f - 2025) ** 2
    fig, ax = lienzo()
    ax.fill_between(f, mid - 7.4 * k, mid + 7.4 * k, color=SEA, alpha=0.18, lw=0, label="95% prediction interval")
    ax.fill_between(f, mid - 3.1 * k, mid + 3.1 * k, color=SEA, alpha=0.35, lw=0, label="60% prediction interval")
    ax.plot(f, mid, color=SEA, lw=2, ls="--", label="Median projection")
    ax.plot(x, y, color=INK, lw=2.2, label="Recorded")
    ax.set_ylim(320, 420)
    ax.legend(frameon=False, loc="lower left")
    return ficha(ax, "Leipzig’s working-age population, recorded and projected", "Year", "Residents aged 20 to 64 (thousands)",
                 "Source: city register to 2025; own cohort model from 2026, 2,000 simulated paths. Vertical scale starts at 320.")


@honest
def emploi_divergent():
    d = pd.Series({"Numérique": 8.4, "Santé": 6.1, "Restauration": 3.2, "Transport": 1.1, "Commerce": -0.7, "Textile": -2.9,
                   "Automobile": -6.8}).sort_values()
    fig, ax = lienzo()
    ax.barh(d.index, d, color=[RUST if v < 0 else SEA for v in d])
    ax.axvline(0, color=INK, lw=1)
    for i, v in enumerate(d):
        ax.text(v + (0.15 if v > 0 else -0.15), i, f"{v:+.1f}".replace(".", ",").replace("-", "−"), va="center", ha="left" if v > 0 else "right")
    ax.set_xlim(-9, 10.5)
    ax.xaxis.set_major_locator(MultipleLocator(3))
    ax.xaxis.set_major_formatter(KOMMA)
    return ficha(ax, "Où l’emploi a progressé, où il a reculé au Pays basque", "Variation des effectifs, 2019–2025 (%)", "Branche",
                 "Source : Urssaf, effectifs salariés en fin d’année, 2019 et 2025.", left=0.17)


@honest
def vendanges():
    x = np.arange(1970, 2026)
    y = 30 - 0.42 * (x - 1970) + rng(90).normal(0, 6, 56)
    p = np.polyfit(x, y, 1)
    fig, ax = lienzo()
    ax.axhline(0, color="#bbbbbb", lw=1)
    ax.scatter(x, y, s=26, color=PLUM, label="Année")
    ax.plot(x, np.polyval(p, x), color=INK, lw=2, label="Tendance linéaire, 1970–2025")
    ax.legend(frameon=False, loc="upper right")
    f = ficha(ax, "À Irouléguy, on vendange près d’un mois plus tôt qu’en 1970", "Année", "Jours après le 1er septembre",
              "Source : syndicat de l’appellation, dates du ban des vendanges, 1970–2025.")
    return f


# ---------------------------------------------------------------- honest: Bilbao, Montevideo

@honest
def sindicacion_objetos():
    d = pd.DataFrame({"pais": ["Islandia", "Suecia", "Bélgica", "Italia", "Uruguay", "Alemania", "España", "Francia"], "v": [90, 65, 49, 32, 30, 16, 12, 9]})
    fig, ax = lienzo()
    so.Plot(d, x="v", y="pais").add(so.Bar(color=SEA, alpha=1, edgewidth=0)).on(ax).plot()
    for i, v in enumerate(d.v):
        ax.text(v + 1, i, str(v), va="center")
    ax.set_xlim(0, 100)
    ax.grid(False)
    ax.set_facecolor("white")
    return ficha(ax, "Uruguay sindica a tres de cada diez asalariados", "Asalariados afiliados a un sindicato (%)", "País",
                 "Fuente: OIT, tasas de afiliación, último dato disponible entre 2020 y 2024.", left=0.15)


@honest
def satisfaccion_divergente():
    t = ["Turno fijo de día", "Dos turnos", "Tres turnos", "Noche fija"]
    neg2, neg1, pos1, pos2 = np.array([[8, 14, 24, 34], [17, 26, 35, 33], [44, 38, 29, 24], [31, 22, 12, 9]])
    fig, ax = lienzo(h=4.4)
    for n, v, l, c, w in [("Nada satisfecho", neg2, -neg1 - neg2, "#8c3a0e", "white"), ("Poco", neg1, -neg1, "#d98c4a", INK),
                          ("Bastante", pos1, 0 * pos1, "#6ba3c8", INK), ("Muy satisfecho", pos2, pos1, "#0b3c5d", "white")]:
        b = ax.barh(t, v, left=l, color=c, label=n)
        ax.bar_label(b, [str(x) for x in v], label_type="center", color=w)
    ax.axvline(0, color=INK, lw=1)
    ax.invert_yaxis()
    ax.xaxis.set_major_formatter(ABS)
    ax.set_xlim(-75, 85)
    ax.legend(ncols=4, loc="lower center", bbox_to_anchor=(0.4, 1.0), frameon=False)
    f = ficha(ax, "", "Porcentaje de la plantilla, a cada lado del cero", "Organización del turno",
              "Fuente: Encuesta de condiciones de trabajo del metal de Bizkaia, 1.260 respuestas, mayo de 2025.", left=0.23, top=0.78)
    f.suptitle("De día el horario gusta; de noche, a pocos", x=0.02, ha="left", fontsize=12.5)
    return f


@honest
def cascada_pensiones():
    k = ["Gasto\n2019", "Revalo-\nrización", "Más pen-\nsionistas", "Pensión\nmedia", "Bajas", "Gasto\n2025"]
    s = [135, 31, 12, 22, -6]
    fig, ax = lienzo()
    lvl = 0
    for i, v in enumerate(s):
        ax.bar(i, v, bottom=lvl, color=ASH if i == 0 else (SEA if v > 0 else RUST), width=0.7)
        top = max(lvl, lvl + v)
        ax.text(i, top + 3, f"{v}" if i == 0 else f"{v:+d}".replace("-", "−"), ha="center")
        lvl += v
        ax.plot([i - 0.35, i + 1.35], [lvl, lvl], color="#888888", lw=0.9)
    ax.bar(5, lvl, color=ASH, width=0.7)
    ax.text(5, lvl + 3, str(lvl), ha="center")
    ax.set_xticks(range(6), k)
    ax.set_ylim(0, 225)
    return ficha(ax, "De dónde sale el aumento del gasto en pensiones, 2019–2025", "Componente", "Miles de millones de euros",
                 "Fuente: cuentas de la Seguridad Social y cálculos propios. Azul: suma; naranja: resta.", bottom=0.23)


@honest
def incidencia_accidentes():
    d = pd.Series({"Castilla-La Mancha": 3890, "Navarra": 3710, "La Rioja": 3320, "Andalucía": 3180, "Canarias": 3020, "C. Valenciana": 2960,
                   "Galicia": 2730, "Cataluña": 2690, "País Vasco": 2640, "Madrid": 2380}).sort_values()
    fig, ax = lienzo()
    ax.hlines(d.index, 0, d, color=PALE, lw=3)
    ax.plot(d, d.index, "o", ms=9, color=RUST)
    ax.set_xlim(0, 4400)
    ax.xaxis.set_major_formatter(PUNKT)
    return ficha(ax, "Castilla-La Mancha y Navarra, a la cabeza de la siniestralidad", "Accidentes con baja por cada 100.000 trabajadores", "Comunidad autónoma",
                 "Fuente: Ministerio de Trabajo, índice de incidencia, 2025.", left=0.26)


@honest
def salario_real_base():
    x = np.arange(2015, 2026)
    fig, ax = lienzo()
    for n, v, c, s in [("Industria", [98.1, 98.9, 99.2, 99.4, 100, 99.6, 98.0, 93.7, 94.9, 96.6, 98.4], SEA, "-"),
                       ("Servicios", [99.0, 99.4, 99.3, 99.6, 100, 98.2, 96.9, 92.8, 93.9, 95.0, 96.1], RUST, "--")]:
        ax.plot(x, v, color=c, lw=2.5, ls=s)
        tag(ax, 2025, v[-1], f"{n} {dec(v[-1])}", c)
    ax.axhline(100, color="#999999", lw=1)
    ax.set_ylim(90, 102)
    return ficha(ax, "El salario real sigue por debajo de 2019 en la industria y en los servicios", "Año", "Índice (2019 = 100; la escala empieza en 90)",
                 "Fuente: Encuesta Trimestral de Coste Laboral deflactada con el IPC. 2019: último año antes de la pandemia.", right=0.83)


@honest
def anillo_jornada():
    k = ["Completa", "Parcial deseada", "Parcial no deseada", "Fija discontinua"]
    v = [74, 9, 11, 6]
    fig, ax = lienzo()
    ax.pie(v, labels=[f"{a}\n{x} %" for a, x in zip(k, v)], colors=[SEA, "#8db9d6", RUST, SAND], startangle=90, counterclock=False,
           wedgeprops={"width": 0.42, "edgecolor": "white"}, textprops={"fontsize": 10})
    ax.text(0, 0, "986.000\nasalariados", ha="center", va="center", fontsize=11)
    fig.suptitle("Tres de cada cuatro asalariados vascos trabajan a jornada completa", x=0.02, ha="left", fontsize=12.5)
    fig.subplots_adjust(bottom=0.1, top=0.88)
    fig.text(0.02, 0.02, "Fuente: Encuesta de Población Activa, media de 2025. Suma: 100 %.", fontsize=9)
    return fig


@honest
def hexagonos_jornada():
    r = rng(55)
    h = np.clip(r.normal(38, 7, 7000), 8, 68)
    w = np.clip(9 + 0.12 * (h - 38) + r.gamma(5, 1.3, 7000), 5, 34)
    fig, ax = lienzo()
    m = ax.hexbin(h, w, gridsize=32, cmap="viridis_r", mincnt=1)
    fig.colorbar(m, ax=ax, pad=0.02).set_label("Personas encuestadas por celda")
    return ficha(ax, "Horas trabajadas y salario por hora, asalariados de Euskadi", "Horas semanales", "Salario por hora (euros)",
                 "Fuente: microdatos de la Encuesta de Estructura Salarial 2024, 7.000 registros.", right=1.0)


@honest
def salario_minimo_escalones():
    t = pd.to_datetime(["2019-01-01", "2020-01-01", "2021-09-01", "2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01", "2025-12-31"])
    v = [900, 950, 965, 1000, 1080, 1134, 1184, 1184]
    fig, ax = lienzo()
    ax.step(t, v, where="post", color=SEA, lw=2.6)
    for a, b in zip(t[:-1], v):
        ax.annotate(dec(b, 0), (a, b), xytext=(-2, -15) if b == 965 else (4, 5), textcoords="offset points", fontsize=9.5)
    ax.set_ylim(0, 1350)
    ax.yaxis.set_major_formatter(PUNKT)
    return ficha(ax, "El salario mínimo en España, escalón a escalón", "Fecha de entrada en vigor", "Euros al mes, en 14 pagas",
                 "Fuente: reales decretos del SMI publicados en el BOE, 2019–2025.")


@honest
def curva_beveridge():
    y = np.arange(2012, 2026)
    u = [24.8, 26.1, 24.4, 22.1, 19.6, 17.2, 15.3, 14.1, 15.5, 14.8, 12.9, 12.2, 11.3, 10.6]
    v = [0.42, 0.40, 0.44, 0.52, 0.58, 0.66, 0.74, 0.73, 0.52, 0.76, 0.93, 0.97, 0.98, 1.0]
    fig, ax = lienzo()
    ax.plot(u, v, color=ASH, lw=1.6, marker="o", ms=6, mfc=RUST, mec="white")
    for i, (a, b) in enumerate(zip(u, v)):
        if y[i] in (2012, 2014, 2016, 2018, 2020, 2021, 2022, 2025):
            ax.annotate(str(y[i]), (a, b), xytext={2012: (-32, -12), 2018: (7, 2), 2021: (6, 9), 2020: (4, -13)}.get(y[i], (7, 6)), textcoords="offset points", fontsize=9.5)
    ax.xaxis.set_major_formatter(KOMMA)
    ax.yaxis.set_major_formatter(KOMMA)
    ax.set_xlim(9, 28)
    ax.set_ylim(0.3, 1.1)
    return ficha(ax, "Curva de Beveridge: más vacantes, menos paro, con el paréntesis de 2020", "Tasa de paro (%)", "Vacantes por cada 100 puestos",
                 "Fuente: EPA y Encuesta Trimestral de Coste Laboral, España, medias anuales; un punto por año, 2012–2025.")


@honest
def radar_calidad():
    k = ["Salario", "Estabilidad", "Horario", "Formación", "Salud", "Participación"]
    a = np.linspace(0, 2 * np.pi, 6, endpoint=False)
    fig = plt.figure(figsize=(7.0, 5.8))
    ax = fig.add_subplot(projection="polar")
    for n, v, c, s in [("Sector público", [6.4, 7.9, 7.1, 6.6, 6.9, 6.2], SEA, "-"), ("Sector privado", [6.1, 5.7, 5.2, 5.0, 5.9, 4.1], RUST, "--")]:
        ax.plot(np.r_[a, a[0]], v + v[:1], color=c, lw=2.3, ls=s, label=n)
    ax.set_xticks(a, k, fontsize=10)
    ax.tick_params(axis="x", pad=18)
    ax.set_ylim(0, 10)
    ax.set_yticks([2, 4, 6, 8, 10])
    ax.tick_params(axis="y", labelsize=9)
    ax.legend(loc="lower left", bbox_to_anchor=(-0.36, -0.08), frameon=False)
    fig.suptitle("Calidad del empleo: lo público puntúa mejor en las seis dimensiones", x=0.02, ha="left", fontsize=12)
    fig.subplots_adjust(bottom=0.13, top=0.83)
    fig.text(0.02, 0.02, "Puntuación media de 0 (peor) a 10 (mejor), misma escala en cada eje.\nFuente: encuesta de calidad del empleo, 2.300 respuestas, Montevideo, 2025.", fontsize=9)
    return fig


@honest
def desempleo_lupa():
    t = pd.date_range("2010-01-01", "2025-12-01", freq="MS")
    i = np.arange(len(t))
    y = 6.6 + 2.2 / (1 + np.exp(-(i - 70) / 14)) + 1.8 * np.exp(-((i - 128) / 9) ** 2) - 1.6 / (1 + np.exp(-(i - 150) / 12)) + rng(2).normal(0, 0.22, len(t))
    fig, ax = lienzo()
    ax.plot(t, y, color=SEA, lw=1.7)
    ax.set_ylim(0, 13)
    ins = ax.inset_axes([0.12, 0.09, 0.42, 0.25])
    ins.plot(t[-24:], y[-24:], color=RUST, lw=2)
    ins.set_ylim(6, 9)
    ins.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ins.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ins.tick_params(labelsize=9)
    ins.set_title("Ampliación: 2024–2025 (%)", fontsize=9.5, loc="left")
    ax.indicate_inset_zoom(ins, edgecolor="#777777")
    return ficha(ax, "El desempleo en Uruguay, de 2010 a 2025", "Mes", "Tasa de desempleo (% de la población activa)",
                 "Fuente: Encuesta Continua de Hogares, dato mensual, enero de 2010 a diciembre de 2025.")


@honest
def subfiguras_horas():
    x = np.arange(2010, 2026)
    fig = plt.figure(figsize=(8.4, 4.8))
    top, low = fig.subfigures(2, 1, height_ratios=[10, 1])
    axs = top.subplots(1, 2, sharey=True)
    for ax, n, (p, q), c in zip(axs, ["Bilbao", "Montevideo"], [(38.4, 36.9), (41.8, 39.6)], [SEA, RUST]):
        ax.plot(x, np.linspace(p, q, 16) + rng(int(p)).normal(0, 0.15, 16), color=c, lw=2.4)
        ax.set_title(n, loc="left", fontsize=11)
        ax.set_xlabel("Año")
        ax.set_xticks([2010, 2015, 2020, 2025])
        ax.spines[["top", "right"]].set_visible(False)
    axs[0].set_ylabel("Horas semanales por persona ocupada")
    axs[0].set_ylim(34, 44)
    top.subplots_adjust(bottom=0.16, top=0.83, wspace=0.1, left=0.09, right=0.97)
    top.suptitle("La semana laboral se acorta a los dos lados del Atlántico", x=0.02, ha="left", fontsize=12.5)
    low.text(0.02, 0.3, "Fuente: Eustat e Instituto Nacional de Estadística, medias anuales 2010–2025. La escala, común, empieza en 34 horas.", fontsize=9)
    return fig


@honest
def bosque_brecha():
    d = pd.DataFrame({"r": ["Comercio", "Sanidad", "Industria", "Banca", "Hostelería", "Educación", "Construcción"],
                      "b": [-15.2, -12.8, -11.1, -10.4, -6.2, -2.9, 1.4], "e": [2.4, 2.9, 2.1, 3.6, 3.2, 2.7, 4.1]})[::-1]
    fig, ax = lienzo()
    ax.errorbar(d.b, d.r, xerr=d.e, fmt="s", color=PLUM, ms=7, capsize=3, lw=1.8)
    ax.axvline(0, color=INK, lw=1)
    ax.text(0.25, 6.25, "sin brecha", fontsize=9.5)
    ax.set_ylim(-0.6, 6.7)
    ax.set_xlim(-20, 8)
    return ficha(ax, "Brecha salarial ajustada por puesto, antigüedad y jornada", "Diferencia de las mujeres respecto a los hombres (%)", "Rama",
                 "Punto: estimación; barra: intervalo de confianza del 95 %.\nFuente: microdatos de la Encuesta de Estructura Salarial 2024.", bottom=0.22, left=0.19)


@honest
def calendario_huelgas():
    s = [("Metal de Bizkaia", [("2025-02-10", 12), ("2025-05-19", 5)]), ("Residencias", [("2025-01-20", 30), ("2025-03-24", 26), ("2025-09-15", 40)]),
         ("Limpieza viaria", [("2025-06-02", 21)]), ("Autobuses", [("2025-07-14", 9), ("2025-11-03", 14)]), ("Enseñanza pública", [("2025-10-06", 8), ("2025-12-01", 4)])]
    fig, ax = lienzo(h=4.2)
    for i, (n, r) in enumerate(s):
        ax.broken_barh([(mdates.datestr2num(a), d) for a, d in r], (i - 0.3, 0.6), color=RUST)
    ax.set_yticks(range(5), [a for a, _ in s])
    ax.invert_yaxis()
    ax.xaxis_date()
    ax.set_xlim(pd.Timestamp("2025-01-01"), pd.Timestamp("2025-12-31"))
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 3, 5, 7, 9, 11)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("1/%m"))
    ax.grid(axis="x", color="#e3e3e3")
    ax.set_axisbelow(True)
    return ficha(ax, "Un año de huelgas en Bizkaia: cada barra va del primer al último día", "Fecha, 2025 (día/mes)", "Conflicto",
                 "Fuente: registro de convocatorias del servicio de estudios, 2025.", left=0.24)


@honest
def tablas_salariales():
    d = pd.DataFrame({"g": ["Peón", "Oficial de 3.ª", "Oficial de 1.ª", "Técnico", "Encargado", "Ingeniero"], "a": [21.4, 23.0, 25.6, 27.9, 30.1, 35.2],
                      "b": [23.2, 25.9, 29.8, 34.6, 37.5, 47.0]})
    fig, ax = lienzo()
    ax.barh(d.g, d.b - d.a, left=d.a, color="#8db9d6", height=0.5)
    for i, (a, b) in enumerate(zip(d.a, d.b)):
        ax.text(a - 0.4, i, dec(a), ha="right", va="center")
        ax.text(b + 0.4, i, dec(b), ha="left", va="center")
    ax.set_xlim(16, 52)
    return ficha(ax, "Horquillas salariales del convenio del metal: del mínimo al máximo", "Miles de euros brutos al año", "Grupo profesional, de menor a mayor",
                 "Fuente: tablas del convenio colectivo provincial, vigentes desde enero de 2025.", left=0.21)


@honest
def espagueti_comunidades():
    x = np.arange(2008, 2026)
    r = rng(19)
    forma = np.interp(x, [2008, 2013, 2019, 2020, 2025], [0, 1, 0.34, 0.42, 0.12])
    fig, ax = lienzo()
    for k in range(16):
        b, a = r.uniform(7, 13), r.uniform(11, 21)
        ax.plot(x, b + a * forma + r.normal(0, 0.4, 18), color="#b5b5b5", lw=1.2)
    y = 6.8 + 9.6 * forma + r.normal(0, 0.25, 18)
    ax.plot(x, y, color=RUST, lw=3)
    tag(ax, 2025, y[-1], "Euskadi", RUST)
    ax.text(2014.4, 31.5, "Las otras 16\ncomunidades", color="#5a5a5a", fontsize=10)
    ax.set_ylim(0, 36)
    ax.set_xticks(range(2008, 2026, 4))
    return ficha(ax, "Euskadi, entre las comunidades con menos paro", "Año", "Tasa de paro (%)",
                 "Fuente: Encuesta de Población Activa, medias anuales 2008–2025.", right=0.87)
