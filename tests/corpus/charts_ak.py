"""Charts by a communications officer (Kiel, Bogotá, Scotland, Wallonia): 32 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
import datetime as dt
import warnings

import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Polygon, Rectangle, Wedge
from matplotlib.ticker import FuncFormatter, MaxNLocator
from scipy.interpolate import make_interp_spline

LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule)); return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f)); return f


BLAU, ORANGE, GRUEN, GELB, HIMMEL, ROSA = "#0072B2", "#D55E00", "#009E73", "#E69F00", "#56B4E9", "#CC79A7"


def komma(nd=0, end=""):
    return FuncFormatter(lambda v, _: f"{v:.{nd}f}".replace(".", ",") + end)


def quelle(fig, text, y=0.012):
    fig.text(0.02, y, text, fontsize=8, color="0.35", ha="left", va="bottom")


def ohne_rahmen(ax, *sides):
    for s in sides or ("top", "right"):
        ax.spines[s].set_visible(False)


# ---------------------------------------------------------------- Kiel, Lügen

@liar("title-contradicts-data")
def kieler_foerde_waermstes_jahr():
    """The title names 2023 the warmest year; the line peaks in 2020 (and 2018 is higher too)."""
    y = np.arange(2005, 2025)
    t = np.array([9.4, 9.7, 10.1, 9.9, 9.6, 8.7, 9.5, 9.3, 9.1, 10.2, 9.8, 10.0, 9.9, 10.7, 10.4, 11.1, 10.0, 10.4, 10.5, 10.3])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(y, t, color=BLAU, lw=2, marker="o", ms=4)
    ax.set_title("Kieler Förde: 2023 war das wärmste Jahr der Messreihe", loc="left", weight="bold")
    ax.set_ylabel("Wassertemperatur in 1 m Tiefe, Jahresmittel (°C)")
    ax.set_xticks(y[::3])
    ax.yaxis.set_major_formatter(komma(1))
    ax.set_ylim(8, 11.5)
    ax.grid(axis="y", alpha=.3)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.15)
    quelle(fig, "Quelle: Messpfahl Innenförde, eigene Auswertung")
    return fig


@liar("title-contradicts-data")
def strandmuell_fischerei_mehrheit():
    """The title gives fisheries more than half of the litter; its bar says 27 per cent."""
    s = pd.Series({"Verpackungen": 44, "Fischerei": 27, "Haushalt": 13, "Zigaretten": 9, "Sonstiges": 7})
    ax = s.iloc[::-1].plot.barh(color=["#8FA9B8", "#8FA9B8", "#8FA9B8", ORANGE, "#8FA9B8"], figsize=(8, 4.2), width=.7)
    ax.bar_label(ax.containers[0], fmt="%d %%", padding=4)
    ax.set_title("Mehr als die Hälfte des Strandmülls stammt aus der Fischerei", loc="left", fontsize=13)
    ax.set_xlabel("Anteil an den Fundstücken (%), 1 284 Funde, Frühjahr 2025")
    ax.set_xlim(0, 50)
    ohne_rahmen(ax)
    fig = ax.figure
    fig.subplots_adjust(left=.18, bottom=.22)
    quelle(fig, "Quelle: Spülsaum-Monitoring an sechs Stränden der Kieler Bucht")
    return fig


@liar("inverted-axis")
def dorschanlandungen():
    """Landings grow downwards: the collapse looks like a climb."""
    y = np.arange(2000, 2025)
    v = np.array([14.2, 13.8, 12.1, 12.6, 11.0, 11.4, 10.2, 9.9, 8.8, 8.1, 8.4, 7.9, 7.1, 6.6, 6.9, 6.2, 5.4, 4.1, 3.9, 3.6, 2.9, 1.8, 0.9, 0.6, 0.5])
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.fill_between(y, v, 15, color="#274b63", alpha=.85)
    ax.plot(y, v, color="black", lw=1.5)
    ax.set_ylim(15, 0)
    ax.set_xlim(2000, 2024)
    ax.set_ylabel("Anlandungen (1000 t)")
    ax.set_title("Dorschanlandungen in der westlichen Ostsee, 2000–2024", loc="left")
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Quelle: Fangstatistik der Küstenländer")
    return fig


@liar("rainbow-colormap")
def oberflaechentemperatur_nordsee():
    """Jet makes false fronts in a smooth temperature field."""
    lon, lat = np.meshgrid(np.linspace(-3, 9, 121), np.linspace(51, 60, 91))
    t = 17.8 - .55 * (lat - 51) + 1.1 * np.exp(-((lon - 8) ** 2 + (lat - 54) ** 2) / 6) + .25 * np.sin(lon) * np.cos(lat * 1.3)
    fig, ax = plt.subplots(figsize=(7, 5.4), layout="constrained")
    m = ax.pcolormesh(lon, lat, t, cmap="jet", shading="auto")
    cb = fig.colorbar(m, ax=ax)
    cb.set_label("Temperatur (°C)")
    ax.set_xlabel("Länge (°O)")
    ax.set_ylabel("Breite (°N)")
    ax.set_title("Oberflächentemperatur der Nordsee, Augustmittel 2024\nQuelle: Satellitenkomposit, 10-km-Raster", fontsize=11)
    return fig


@liar("diverging-off-centre")
def anomalie_ostsee_becken():
    """The white of the diverging palette sits at +1 K, so mild warming looks like cooling."""
    r = np.random.default_rng(7)
    becken = ["Kieler Bucht", "Arkonabecken", "Bornholmbecken", "Gotlandbecken", "Rigaer Bucht", "Bottensee"]
    jahre = list(range(2012, 2025))
    a = np.clip(np.linspace(-.5, 2.1, 13)[None, :] + np.linspace(.3, -.2, 6)[:, None] + r.normal(0, .35, (6, 13)), -.95, 2.95)
    fig, ax = plt.subplots(figsize=(9, 4))
    sns.heatmap(pd.DataFrame(a, becken, jahre), cmap="RdBu_r", vmin=-1, vmax=3, ax=ax, linewidths=.5,
                cbar_kws={"label": "Abweichung vom Mittel 1991–2020 (K)"})
    ax.set_title("Temperaturabweichung des Oberflächenwassers nach Becken", loc="left")
    ax.tick_params(axis="y", rotation=0)
    fig.subplots_adjust(left=.17, bottom=.18, right=1)
    quelle(fig, "Quelle: Ostsee-Monitoringfahrten, je fünf Termine im Jahr")
    return fig


@liar("bridged-gap")
def sauerstoff_bodenwasser():
    """Eleven months without a sensor are dropped and the line runs straight over the hole."""
    r = np.random.default_rng(11)
    d = pd.date_range("2019-01-01", "2024-12-01", freq="MS")
    v = 6.3 + 2.6 * np.cos((d.month - 2) / 12 * 2 * np.pi) + r.normal(0, .35, len(d))
    s = pd.Series(v, d)
    s = s[(s.index < "2021-04-01") | (s.index > "2022-02-15")]
    fig, ax = plt.subplots(figsize=(8.5, 4.4))
    ax.plot(s.index, s.to_numpy(), color=BLAU, lw=1.7)
    ax.set_title("Sauerstoff im Bodenwasser der Eckernförder Bucht (Monatsmittel)", loc="left")
    ax.set_ylabel("Sauerstoff (ml/l)")
    ax.set_ylim(0, 11)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.grid(alpha=.25)
    fig.subplots_adjust(bottom=.15)
    quelle(fig, "Quelle: Verankerung EB-2, 24 m Tiefe")
    return fig


@liar("smoothed-line")
def seegras_flaeche():
    """A spline swings between six surveys and invents peaks and troughs nobody measured."""
    x = np.array([1990, 1996, 2003, 2010, 2016, 2023])
    v = np.array([118, 141, 96, 131, 92, 127])
    xs = np.linspace(1990, 2023, 300)
    fig = plt.figure(figsize=(8, 4.5))
    ax = fig.add_axes([.1, .16, .86, .7])
    ax.plot(xs, make_interp_spline(x, v, k=3)(xs), color=GRUEN, lw=2.5)
    ax.plot(x, v, "o", color=GRUEN, ms=7)
    ax.set_ylim(0, 170)
    ax.set_ylabel("Seegrasfläche (km²)")
    ax.set_title("Seegraswiesen vor Schleswig-Holstein, 1990–2023", loc="left")
    ohne_rahmen(ax)
    quelle(fig, "Quelle: Taucherkartierungen, sechs Erhebungen")
    return fig


@liar("dual-axis")
def quallen_und_badegaeste():
    """Two unrelated scales are stretched until the curves lie on each other."""
    y = np.arange(2014, 2025)
    q = [212, 240, 236, 281, 330, 322, 371, 402, 395, 447, 468]
    b = [1.92, 1.96, 1.97, 2.04, 2.13, 2.11, 2.19, 2.24, 2.25, 2.33, 2.36]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    l1, = ax.plot(y, q, color=BLAU, lw=2.3, marker="o", label="Quallenmeldungen (links)")
    ax.set_ylabel("Quallenmeldungen je Saison", color=BLAU)
    ax.set_ylim(180, 490)
    ax2 = ax.twinx()
    l2, = ax2.plot(y, b, color=ORANGE, lw=2.3, ls="--", marker="s", label="Übernachtungen (rechts)")
    ax2.set_ylabel("Übernachtungen (Mio.)", color=ORANGE)
    ax2.set_ylim(1.86, 2.40)
    ax2.yaxis.set_major_formatter(komma(1))
    ax.legend(handles=[l1, l2], loc="upper left", frameon=False)
    ax.set_title("Quallen und Übernachtungen an der Kieler Außenförde")
    fig.subplots_adjust(bottom=.14, right=.88)
    quelle(fig, "Quelle: Strandwacht; Tourismusstatistik")
    return fig


# --------------------------------------------------------------- Kiel, ehrlich

@honest
def strandmuell_fast_die_haelfte():
    """48 per cent is almost half; one stacked bar that adds up to 100."""
    teile = [("Verpackungen", 48, "#0B3C5D"), ("Fischerei", 23, "#328CC1"), ("Zigaretten", 16, "#D9B310"), ("Sonstiges", 13, "#C9CED3")]
    assert sum(t[1] for t in teile) == 100 and 45 <= teile[0][1] < 50
    fig, ax = plt.subplots(figsize=(9, 2.9))
    left = 0
    for name, v, c in teile:
        ax.barh(0, v, left=left, color=c, edgecolor="white", height=.6)
        ax.text(left + v / 2, 0, f"{name}\n{v} %", ha="center", va="center", fontsize=10,
                color="white" if c == "#0B3C5D" else "black")
        left += v
    ax.set_xlim(0, 100)
    ax.set_ylim(-.4, .5)
    ax.set_yticks([])
    ax.set_xlabel("Anteil an 1 310 Fundstücken (%)")
    ohne_rahmen(ax, "top", "right", "left")
    ax.set_title("Fast die Hälfte der Strandfunde sind Verpackungen", loc="left", weight="bold")
    fig.subplots_adjust(bottom=.34, left=.03, right=.97)
    quelle(fig, "Quelle: Spülsaum-Monitoring Herbst 2025, sechs Strände")
    return fig


@honest
def ctd_profil_gotlandtief():
    """Depth grows downwards: the convention of oceanography, and the label says so."""
    z = np.arange(0, 231, 2)
    s = 7.3 + 5.2 / (1 + np.exp(-(z - 75) / 9))
    o = np.clip(8.4 - 9 / (1 + np.exp(-(z - 82) / 10)), 0, None)
    fig, (a, b) = plt.subplots(1, 2, sharey=True, figsize=(7, 6), layout="constrained")
    a.plot(s, z, color=BLAU, lw=2)
    a.set_xlabel("Salzgehalt (g/kg)")
    a.set_ylabel("Tiefe unter der Oberfläche (m)")
    b.plot(o, z, color=ORANGE, lw=2)
    b.set_xlabel("Sauerstoff (ml/l)")
    a.set_ylim(230, 0)
    for q in (a, b):
        q.grid(alpha=.3)
    b.axhline(z[o <= 0][0], color="0.3", ls=":")
    b.text(3, z[o <= 0][0] + 8, "darunter kein Sauerstoff", fontsize=9)
    fig.suptitle("Gotlandtief, 14. Mai 2025: Unter der Sprungschicht fehlt der Sauerstoff\nQuelle: CTD-Station 271, eigene Messung", fontsize=11)
    assert (o[z > 130] == 0).all()
    return fig


@honest
def waermestreifen_ostsee():
    """Diverging palette with equal limits on both sides and white at zero, as the colour bar shows."""
    r = np.random.default_rng(4)
    y = np.arange(1960, 2025)
    a = -.6 + 2.0 * ((y - 1960) / 64) ** 1.6 + r.normal(0, .33, len(y))
    a -= a[(y >= 1991) & (y <= 2020)].mean()
    lim = 2
    assert abs(a).max() < lim and (a[-8:] > 0).all()
    fig, ax = plt.subplots(figsize=(9, 3.4), layout="constrained")
    im = ax.imshow(a[None, :], aspect="auto", cmap="RdBu_r", vmin=-lim, vmax=lim, extent=(1959.5, 2024.5, 0, 1))
    ax.set_yticks([])
    cb = fig.colorbar(im, ax=ax, orientation="horizontal", aspect=45, ticks=[-2, -1, 0, 1, 2])
    cb.set_label("Abweichung vom Mittel 1991–2020 (K); weiß = kein Unterschied")
    ax.set_title("Seit 2017 lag jedes Jahr über dem Mittel (Ostsee, Oberfläche)\nQuelle: Feuerschiff- und Bojenreihe, eigene Auswertung", loc="left", fontsize=11)
    return fig


@honest
def sauerstoff_mit_luecke():
    """The same broken series, but the line stops and the hatched gap is explained."""
    r = np.random.default_rng(12)
    d = pd.date_range("2019-01-01", "2024-12-01", freq="MS")
    s = pd.Series(6.3 + 2.6 * np.cos((d.month - 2) / 12 * 2 * np.pi) + r.normal(0, .35, len(d)), d)
    s["2021-04":"2022-02"] = np.nan
    fig, ax = plt.subplots(figsize=(8.5, 4.4))
    ax.plot(s.index, s.to_numpy(), color=BLAU, lw=1.7)
    ax.axvspan(pd.Timestamp("2021-03-15"), pd.Timestamp("2022-02-15"), facecolor="0.93", edgecolor="0.75", hatch="///", lw=0)
    ax.text(pd.Timestamp("2021-08-31"), 10.2, "keine Messung\n(Verankerung verloren)", ha="center", va="center", fontsize=9,
            bbox=dict(fc="white", ec="none", pad=1.5))
    ax.set_title("Sauerstoff im Bodenwasser der Flensburger Förde (Monatsmittel)", loc="left")
    ax.set_ylabel("Sauerstoff (ml/l)")
    ax.set_ylim(0, 11)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    fig.subplots_adjust(bottom=.15)
    quelle(fig, "Quelle: Verankerung FF-1, 22 m Tiefe")
    return fig


@honest
def erstmals_seit_2018_ueber_zehn_grad():
    """2024 is indeed the first year above 10 °C since 2018; the inset shows the months of its mean."""
    y = np.arange(2010, 2025)
    t = np.array([8.7, 9.3, 9.2, 9.1, 10.1, 9.7, 9.8, 9.7, 10.2, 9.9, 9.8, 9.6, 9.7, 9.9, 10.3])
    m = np.array([3.4, 3.1, 4.2, 6.9, 10.9, 15.0, 17.9, 18.8, 16.6, 12.7, 8.4, 5.7])
    assert (t[(y > 2018) & (y < 2024)] <= 10).all() and t[-1] > 10 and t[y == 2018][0] > 10 and abs(m.mean() - 10.3) < .05
    fig, ax = plt.subplots(figsize=(8.5, 5))
    ax.plot(y, t, "-o", color=BLAU, lw=2)
    ax.axhline(10, color="0.4", lw=1, ls="--")
    ax.annotate("10,3 °C", (2024, 10.3), (-6, 10), textcoords="offset points", ha="right", weight="bold")
    ax.annotate("2018: 10,2 °C", (2018, 10.2), (0, 9), textcoords="offset points", ha="center")
    ax.set_ylim(6, 11)
    ax.yaxis.set_major_formatter(komma(0))
    ax.set_ylabel("Jahresmittel (°C); Achse beginnt bei 6 °C")
    ax.set_title("Schleimünde: Wasser 2024 erstmals seit 2018 wieder über 10 Grad", loc="left", weight="bold")
    ins = ax.inset_axes([.42, .1, .5, .34])
    ins.bar(range(1, 13), m, color=HIMMEL)
    ins.set_xticks(range(1, 13), list("JFMAMJJASOND"), fontsize=8)
    ins.set_ylim(0, 20)
    ins.set_title("Monatsmittel 2024 (°C), Achse ab 0", fontsize=9)
    ins.tick_params(labelsize=8)
    fig.subplots_adjust(bottom=.13)
    quelle(fig, "Quelle: Pegelmessstelle Schleimünde, 0,5 m Tiefe")
    return fig


@honest
def wind_meter_und_knoten():
    """Two vertical scales, but of one quantity: an exact conversion (1 m/s = 1.944 kn)."""
    r = np.random.default_rng(21)
    h = pd.date_range("2025-10-20 00:00", periods=73, freq="h")
    v = 9 + 8 * np.exp(-((np.arange(73) - 38) / 13) ** 2) + r.normal(0, .7, 73)
    assert 35 <= v.argmax() <= 45
    fig, ax = plt.subplots(figsize=(8.5, 4.4))
    ax.plot(h, v, color="#1b3a57", lw=1.8)
    ax.set_ylim(0, 22)
    ax.yaxis.set_major_locator(MaxNLocator(integer=True, steps=[5, 10]))
    ax.set_ylabel("Windgeschwindigkeit (m/s)")
    sec = ax.secondary_yaxis("right", functions=(lambda x: x * 1.943844, lambda x: x / 1.943844))
    sec.set_ylabel("dieselbe Größe in Knoten (1 m/s = 1,94 kn)")
    ax.xaxis.set_major_locator(mdates.HourLocator(byhour=[0, 12]))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d.%m.\n%H Uhr"))
    ax.set_title("Herbststurm am Leuchtturm Kiel: Höhepunkt am 21. Oktober", loc="left")
    assert h[v.argmax()].day == 21
    ax.grid(alpha=.25)
    fig.subplots_adjust(bottom=.2, right=.89)
    quelle(fig, "Quelle: Windmast Leuchtturm Kiel, Stundenmittel")
    return fig


@honest
def klimadiagramm_walter_lieth():
    """The Walter–Lieth convention: 10 °C always stand against 20 mm, and the figure says it."""
    t = np.array([1.6, 1.8, 4.0, 7.9, 12.2, 15.5, 17.8, 17.7, 14.4, 10.0, 5.8, 2.8])
    p = np.array([66, 50, 49, 38, 52, 68, 77, 79, 67, 73, 68, 74])
    x = np.arange(12)
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    ax.set_ylim(0, 50)
    ax2 = ax.twinx()
    ax2.set_ylim(0, 100)
    ax2.bar(x, p, color=HIMMEL, alpha=.55, width=.8, label="Niederschlag")
    ax.plot(x, t, color="#B22222", marker="o", lw=2, label="Temperatur")
    ax.set_zorder(ax2.get_zorder() + 1)
    ax.patch.set_visible(False)
    ax.set_xticks(x, "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez".split())
    ax.set_ylabel("Temperatur (°C)", color="#B22222")
    ax2.set_ylabel("Niederschlag (mm)", color="#1f5f8b")
    ax.set_title("Klimadiagramm Kiel-Holtenau nach Walter und Lieth", loc="left")
    ax.text(.02, .93, f"{str(round(t.mean(), 1)).replace('.', ',')} °C im Jahresmittel · {p.sum()} mm im Jahr\nfestes Verhältnis: 10 °C ≙ 20 mm", transform=ax.transAxes, va="top", fontsize=9)
    fig.subplots_adjust(bottom=.14, right=.88)
    quelle(fig, "Quelle: Klimamittel 1991–2020, gerundete Werte")
    return fig


@honest
def ts_diagramm_skagerrak():
    """A T–S diagram: axes that start where water starts, perceptual palette, labelled density lines."""
    r = np.random.default_rng(5)
    z = np.sort(r.uniform(0, 300, 260))
    S = 28 + 7 * (1 - np.exp(-z / 35)) + r.normal(0, .12, 260)
    T = 14.5 * np.exp(-z / 60) + 6 + r.normal(0, .2, 260)
    s, t = np.meshgrid(np.linspace(27.5, 35.6, 80), np.linspace(5, 21.5, 80))
    rho = -.15 - .0045 * (t - 4) ** 2 - .0015 * t + .79 * s
    fig, ax = plt.subplots(figsize=(6.8, 5.4), layout="constrained")
    c = ax.contour(s, t, rho, levels=range(19, 29), colors="0.65", linewidths=.8)
    ax.clabel(c, fmt="%d", fontsize=8)
    m = ax.scatter(S, T, c=z, cmap="viridis_r", s=16)
    fig.colorbar(m, ax=ax).set_label("Tiefe (m)")
    ax.set_xlabel("Salzgehalt (g/kg)")
    ax.set_ylabel("Temperatur (°C)")
    ax.set_title("T-S-Diagramm Skagerrak, August 2024\ngraue Linien: Dichteüberschuss σ (kg/m³) · Quelle: 260 CTD-Proben", fontsize=10, loc="left")
    return fig


@honest
def plankton_strom_durchs_jahr():
    """A streamgraph with a scale bar, direct labels and a title the layers confirm."""
    m = np.arange(1, 13, .25)
    def berg(mu, w, h): return h * np.exp(-((m - mu) / w) ** 2)
    d = {"Kieselalgen": 8 + berg(4, 1, 95) + berg(10, .9, 30), "Dinoflagellaten": 6 + berg(5.4, 1.1, 28) + berg(9.4, 1.2, 30),
         "Cyanobakterien": 4 + berg(7.6, 1, 80)}
    for mon, name in ((4, "Kieselalgen"), (7, "Cyanobakterien"), (8, "Cyanobakterien")):
        i = int(np.argmin(abs(m - mon)))
        assert max(d, key=lambda k: d[k][i]) == name
    fig, ax = plt.subplots(figsize=(9, 4.6))
    ax.stackplot(m, *d.values(), baseline="sym", colors=["#B8860B", "#7FB7D6", "#12506b"], edgecolor="white", lw=.7)
    ax.text(4, -22, "Kieselalgen", ha="center", va="center", color="white", weight="bold")
    ax.text(7.6, 22, "Cyanobakterien", ha="center", va="center", color="white", weight="bold")
    ax.annotate("Dinoflagellaten", (5.45, 8), (5.7, 58), ha="center", arrowprops=dict(arrowstyle="-", color="0.3"))
    ax.plot([11.6, 11.6], [30, 80], color="black", lw=3)
    ax.text(11.5, 55, "50 µg C/l", ha="right", va="center")
    ax.set_yticks([])
    ax.set_xlim(1, 11.9)
    ax.set_xticks(range(1, 12), "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov".split())
    ax.set_ylim(-70, 90)
    ohne_rahmen(ax, "top", "right", "left")
    ax.set_title("Im April herrschen Kieselalgen vor, im Juli und August Cyanobakterien", loc="left", weight="bold")
    fig.subplots_adjust(bottom=.16, left=.03, right=.97)
    quelle(fig, "Dicke des Bandes = Biomasse (µg Kohlenstoff je Liter), Mittel 2015–2024. Quelle: Planktonreihe Kieler Bucht")
    return fig


@honest
def fahrtenplan_forschungsschiff():
    """A Gantt plan: bars start at their dates, not at zero, and the longest one is the one named."""
    f = [("Ostsee-Monitoring", "2026-02-03", "2026-02-17"), ("Kapverden-Wirbel", "2026-03-09", "2026-04-13"),
         ("Island-Rücken", "2026-05-11", "2026-06-05"), ("Grönland-Schelf", "2026-07-01", "2026-08-12"), ("Skagerrak-Fallen", "2026-09-14", "2026-09-30")]
    fig, ax = plt.subplots(figsize=(9, 4))
    tage = []
    for i, (n, a, b) in enumerate(f):
        a, b = dt.date.fromisoformat(a), dt.date.fromisoformat(b)
        tage.append((b - a).days)
        ax.broken_barh([(mdates.date2num(a), tage[-1])], (i - .32, .64), color=ORANGE if n.startswith("Grön") else "#7c93a6")
        ax.text(mdates.date2num(b) + 3, i, f"{tage[-1]} Tage", va="center")
    assert max(tage) == tage[3] == 42
    ax.set_yticks(range(5), [x[0] for x in f])
    ax.invert_yaxis()
    ax.xaxis_date()
    ax.set_xlim(dt.date(2026, 1, 20), dt.date(2026, 11, 1))
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.set_title("Fahrtenplan 2026: Die Grönlandfahrt ist mit 42 Tagen die längste", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(left=.19, bottom=.16)
    quelle(fig, "Quelle: Leitstelle Forschungsschiffe, Stand Dezember 2025")
    return fig


# ------------------------------------------------------------ Bogotá, mentiras

@liar("truncated-bars")
def ingreso_laboral_real():
    """Bars start at 1,30 million: a rise of 11 per cent looks like a tripling."""
    y = [str(a) for a in range(2019, 2026)]
    v = [1.36, 1.33, 1.38, 1.40, 1.43, 1.47, 1.51]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    b = ax.bar(y, v, color="#8C2D04", width=.65)
    ax.bar_label(b, [f"{q:.2f}".replace(".", ",") for q in v], padding=3)
    ax.set_ylim(1.30, 1.54)
    ax.yaxis.set_major_formatter(komma(2))
    ax.set_ylabel("Millones de pesos de 2025 al mes")
    ax.set_title("Ingreso laboral medio en Colombia, 2019-2025", loc="left", weight="bold")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Fuente: encuesta de hogares, cálculos del centro de estudios")
    return fig


@liar("title-contradicts-data")
def mujeres_afiliacion_desde_2021():
    """The title puts the crossing in 2021; the drawn lines cross between 2023 and 2024."""
    df = pd.DataFrame({"Hombres": [41.2, 40.8, 40.1, 39.9, 39.0, 38.4, 38.0, 37.1, 36.9],
                       "Mujeres": [29.8, 30.9, 31.4, 33.0, 34.2, 35.9, 37.2, 38.6, 39.9]}, index=range(2017, 2026))
    ax = df.plot(style=["--s", "-o"], color=[GELB, BLAU], figsize=(8, 4.7), lw=2.2, legend=False)
    for c in df:
        ax.text(2025.15, df[c].iloc[-1], c, va="center", color="black")
    ax.set_xlim(2016.7, 2026.4)
    ax.set_xticks(range(2017, 2026, 2))
    ax.set_ylim(0, 45)
    ax.set_ylabel("Nuevos afiliados (miles por año)")
    ax.set_title("Desde 2021 se afilian más mujeres que hombres", loc="left", fontsize=13)
    ohne_rahmen(ax)
    ax.figure.subplots_adjust(bottom=.14)
    quelle(ax.figure, "Fuente: registro de afiliaciones de 64 sindicatos")
    return ax.figure


def _casco(ax, x, y, h, color):
    r = h * .62
    ax.add_patch(Wedge((x, y), r, 0, 180, fc=color, ec="none"))
    ax.add_patch(Rectangle((x - r * 1.25, y - h * .14), r * 2.5, h * .17, fc=color, ec="none"))


@liar("misrepresentation")
def cascos_accidentes_obra():
    """Helmets grow in height and in width: 3 times the accidents, 9 times the ink."""
    fig, ax = plt.subplots(figsize=(8, 4.6))
    for x, (n, v) in zip((.8, 3.45, 7.75), (("2015", 1240), ("2020", 2510), ("2025", 3760))):
        _casco(ax, x, 1, v / 1240, "#E69F00")
        ax.text(x, .12, f"{n}\n{v:,}".replace(",", "."), ha="center", va="center", fontsize=12)
    ax.set_xlim(-.3, 10.4)
    ax.set_ylim(-.3, 3.2)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Accidentes de trabajo en la construcción, Bogotá (casos por año)")
    quelle(fig, "Fuente: administradoras de riesgos laborales, cifras redondeadas")
    return fig


@liar("pie-misuse")
def preocupaciones_en_el_trabajo():
    """A pie of multiple answers: the slices add up to 183 per cent."""
    n = ["Salario", "Estabilidad", "Jornada", "Acoso", "Transporte"]
    v = [64, 47, 33, 18, 21]
    fig, ax = plt.subplots(figsize=(6.8, 5.4))
    ax.pie(v, labels=[f"{a}\n{b} %" for a, b in zip(n, v)], startangle=90, counterclock=False,
           colors=["#0B3C5D", "#56B4E9", "#E69F00", "#999999", "#F0E442"], wedgeprops=dict(edgecolor="white"))
    ax.set_title("¿Qué le preocupa de su trabajo?\n(hasta tres respuestas por persona)")
    quelle(fig, "Fuente: encuesta a 1.150 afiliados, septiembre de 2025")
    return fig


@liar("cumulative-as-growth")
def afiliaciones_sin_freno():
    """A running total can only rise; sold as unstoppable growth while monthly joins are falling."""
    m = pd.date_range("2024-01-01", periods=24, freq="MS")
    n = np.array([980, 940, 955, 900, 870, 860, 820, 800, 790, 740, 700, 610, 690, 660, 640, 600, 590, 560, 540, 500, 490, 450, 430, 380])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.fill_between(m, n.cumsum() / 1000, color="#56B4E9", alpha=.6)
    ax.plot(m, n.cumsum() / 1000, color=BLAU, lw=2.5)
    ax.set_ylim(0, 18)
    ax.set_xlim(m[0], m[-1])
    ax.set_ylabel("Afiliaciones acumuladas (miles)")
    ax.xaxis.set_major_locator(mdates.MonthLocator(interval=4))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("El sindicato no para de crecer: afiliaciones 2024-2025", loc="left", weight="bold")
    fig.subplots_adjust(bottom=.15)
    quelle(fig, "Fuente: secretaría de organización")
    return fig


@liar("partial-period")
def huelgas_por_anio():
    """The last bar holds only three months (see the cut-off date of the source) and looks like a collapse."""
    s = pd.Series([148, 161, 172, 94, 139, 187, 176, 191, 183, 41], index=range(2017, 2027), name="huelgas")
    fig, ax = plt.subplots(figsize=(8, 4.5))
    s.plot.bar(ax=ax, color="#5A4E7C", width=.7, rot=0)
    ax.set_ylabel("Huelgas y paros (número por año)")
    ax.set_title("Huelgas y paros laborales en Colombia, 2017-2026", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.15)
    quelle(fig, "Fuente: observatorio de conflictos. Fecha de corte: 31 de marzo de 2026")
    return fig


@liar("panels-on-different-scales")
def salario_por_estudios_dos_ciudades():
    """Twin panels side by side, same look; one axis ends at 5 million, the other at 2,5."""
    n = ["Primaria", "Bachillerato", "Técnico", "Universidad"]
    fig, axs = plt.subplots(1, 2, figsize=(9, 4.4))
    for ax, c, v, top, col in zip(axs, ("Bogotá", "Quibdó"), ([1.3, 1.7, 2.4, 4.3], [.68, .86, 1.15, 2.1]), (5, 2.5), (BLAU, BLAU)):
        ax.bar(n, v, color=col)
        ax.set_ylim(0, top)
        ax.set_title(c)
        ax.tick_params(axis="x", labelsize=9)
        ax.yaxis.set_major_formatter(komma(1))
        ohne_rahmen(ax)
    axs[0].set_ylabel("Millones de pesos al mes")
    fig.suptitle("Salario medio según nivel de estudios, 2025")
    fig.subplots_adjust(bottom=.15, top=.84)
    quelle(fig, "Fuente: encuesta de hogares")
    return fig


@liar("stacked-averages")
def salario_promedio_apilado():
    """Average wages of women and men are stacked: the height of the bar means nothing."""
    df = pd.DataFrame({"Mujeres": [1.42, 1.66, 2.10, 2.75, 1.18], "Hombres": [1.71, 1.78, 2.32, 3.20, 1.49]},
                      index=["Comercio", "Industria", "Salud", "Educación", "Agro"])
    ax = df.plot(kind="bar", stacked=True, color=["#0B3C5D", "#E69F00"], figsize=(8, 4.6), rot=0)
    ax.set_ylabel("Salario promedio mensual (millones de pesos)")
    ax.yaxis.set_major_formatter(komma(0))
    ax.set_title("Salario promedio por rama y sexo, 2025", loc="left")
    ax.legend(frameon=False)
    ohne_rahmen(ax)
    ax.figure.subplots_adjust(bottom=.14)
    quelle(ax.figure, "Fuente: encuesta de hogares, promedio por persona ocupada")
    return ax.figure


# ------------------------------------------------------------- Bogotá, honestas

@honest
def dos_de_cada_tres_sin_pension():
    """Waffle of 30 people: 20 filled, two in three, exactly as the title says."""
    fig, ax = plt.subplots(figsize=(7.6, 4.3))
    llenos = 0
    for i in range(30):
        fila, col = divmod(i, 10)
        on = i < 20
        llenos += on
        ax.add_patch(Circle((col, -fila), .38, fc="#0B3C5D" if on else "white", ec="#0B3C5D", lw=1.4))
    assert llenos * 3 == 30 * 2
    ax.set_xlim(-.7, 9.7)
    ax.set_ylim(-3.2, .7)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.text(-.4, -2.85, "● no cotiza a pensión: 20 de 30      ○ cotiza: 10 de 30", fontsize=10)
    ax.set_title("Dos de cada tres trabajadoras domésticas no cotizan a pensión", fontsize=12)
    quelle(fig, "Cada círculo equivale a unas 22.000 personas. Fuente: encuesta de hogares, 2025")
    return fig


@honest
def cascada_de_afiliados():
    """A waterfall: floating steps between two full bars that stand on zero; the net loss is computed."""
    pasos = [("Enero", 52.4), ("Altas", 6.1), ("Jubilación", -3.2), ("Despidos", -2.4), ("Renuncias", -4.0)]
    fin = round(sum(p[1] for p in pasos), 1)
    assert fin == 48.9 and round(52.4 - fin, 1) == 3.5
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    nivel = 0
    for i, (n, v) in enumerate(pasos):
        base = nivel if v >= 0 else nivel + v
        ax.bar(i, abs(v), bottom=base, color="#4d4d4d" if i == 0 else (BLAU if v > 0 else ORANGE), width=.65)
        nivel += v
        txt = f"{v:+.1f}" if i else f"{v:.1f}"
        ax.text(i, base + abs(v) + .8, txt.replace(".", ",").replace("-", "−"), ha="center")
        ax.plot([i - .32, i + 1.32], [nivel, nivel], color="0.5", lw=.8)
    ax.bar(5, fin, color="#4d4d4d", width=.65)
    ax.text(5, fin + .8, "48,9", ha="center")
    ax.set_xticks(range(6), [p[0] for p in pasos] + ["Diciembre"])
    ax.set_ylim(0, 66)
    ax.set_ylabel("Afiliados (miles)")
    ax.set_title("En 2025 el sindicato perdió 3.500 afiliados netos", loc="left", weight="bold")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Azul: entradas; naranja: salidas. Fuente: secretaría de organización")
    return fig


@honest
def piramide_de_afiliados():
    """Population pyramid: symmetric axis, positive labels on both sides, ages in order."""
    ed = ["15-24", "25-34", "35-44", "45-54", "55-64", "65 y más"]
    m = np.array([2.1, 6.4, 8.9, 9.7, 5.8, 1.1])
    h = np.array([2.6, 7.0, 9.4, 11.2, 8.3, 1.9])
    assert h.argmax() == m.argmax() == 3
    fig, ax = plt.subplots(figsize=(7.8, 4.8))
    ax.barh(ed, -m, color="#E69F00", label="Mujeres")
    ax.barh(ed, h, color="#0B3C5D", label="Hombres")
    ax.set_xlim(-13, 13)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):g}"))
    ax.axvline(0, color="white")
    ax.text(-12.5, 5, "Mujeres", va="center", weight="bold")
    ax.text(12.5, 5, "Hombres", va="center", ha="right", weight="bold")
    ax.set_xlabel("Afiliados (miles)")
    ax.set_ylabel("Edad (años)")
    ax.set_title("El grupo más numeroso, en mujeres y en hombres: 45 a 54 años", loc="left", fontsize=11)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.21)
    quelle(fig, "Fuente: registro de afiliados, diciembre de 2025")
    return fig


@honest
def horas_semanales_puntos():
    """A dot plot whose axis does not start at zero: dots do not encode length, and it is written down."""
    s = pd.Series({"Vigilancia": 56.2, "Transporte": 52.8, "Agro": 48.1, "Comercio": 47.3, "Industria": 46.0, "Salud": 44.6, "Educación": 39.4}).sort_values()
    assert s.idxmax() == "Vigilancia" and round(s.max() - s["Educación"]) == 17
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.plot(s.to_numpy(), s.index, "o", color=BLAU, ms=9)
    for k, v in s.items():
        ax.text(v + .5, k, f"{v:.1f}".replace(".", ","), va="center", fontsize=9)
    ax.set_xlim(36, 60)
    ax.grid(axis="x", alpha=.35)
    ax.grid(axis="y", ls=":", alpha=.6)
    ax.set_xlabel("Horas trabajadas por semana (la escala empieza en 36)")
    ax.set_title("En vigilancia se trabajan 17 horas más por semana que en educación", loc="left", fontsize=11)
    fig.subplots_adjust(left=.16, bottom=.21)
    quelle(fig, "Fuente: encuesta de hogares, promedio de ocupados a tiempo completo, 2025")
    return fig


@honest
def brecha_salarial_en_puntos():
    """Dumbbells: gap in per cent; the title counts points, and the points are right."""
    df = pd.DataFrame({"2015": [26, 21, 19, 17], "2025": [18, 15, 16, 12]}, index=["Finanzas", "Comercio", "Industria", "Salud"])
    d = df["2015"] - df["2025"]
    assert d["Finanzas"] == 8 == d.max()
    df = df.sort_values("2015")
    fig, ax = plt.subplots(figsize=(8, 3.9))
    ax.hlines(range(4), df["2025"], df["2015"], color="0.7", lw=3, zorder=1)
    ax.scatter(df["2015"], range(4), s=90, marker="o", facecolor="white", edgecolor="#333333", label="2015", zorder=2)
    ax.scatter(df["2025"], range(4), s=90, marker="D", color=BLAU, label="2025", zorder=2)
    ax.set_yticks(range(4), df.index)
    ax.set_ylim(-.6, 3.6)
    ax.set_xlim(0, 30)
    ax.set_xlabel("Brecha salarial entre hombres y mujeres (% del salario de los hombres)")
    ax.legend(loc="lower left", frameon=False)
    ax.set_title("En finanzas la brecha cayó 8 puntos en diez años, más que en ninguna otra rama", loc="left", fontsize=11)
    fig.subplots_adjust(bottom=.24, left=.12, right=.97)
    quelle(fig, "Fuente: registro de aportes a seguridad social")
    return fig


@honest
def torta_tipo_de_contrato():
    """Three slices, they add up to 100, and the largest is indeed more than half."""
    v = {"Indefinido": 54, "Término fijo": 31, "Obra o labor": 15}
    assert sum(v.values()) == 100 and v["Indefinido"] > 50
    fig, ax = plt.subplots(figsize=(6.4, 5))
    ax.pie(list(v.values()), labels=[f"{k}\n{x} %" for k, x in v.items()], startangle=90, counterclock=False,
           colors=["#0B3C5D", "#E69F00", "#BFC9D1"], wedgeprops=dict(width=.45, edgecolor="white"))
    ax.set_title("Más de la mitad de los asalariados formales\ntiene contrato indefinido")
    quelle(fig, "Fuente: planilla de aportes, asalariados formales, junio de 2025")
    return fig


@honest
def huelgas_primer_semestre():
    """The unfinished year is hatched, named, and the title compares like with like (first halves)."""
    y = np.arange(2019, 2027)
    s1 = np.array([81, 37, 90, 84, 97, 92, 95, 101])
    s2 = np.array([91, 57, 97, 92, 94, 91, 88])
    assert s1[-1] == s1.max() and (s1[:-1] < s1[-1]).all()
    fig, ax = plt.subplots(figsize=(8.2, 4.7))
    ax.bar(y[:-1], s1[:-1], color="#0B3C5D", label="enero a junio")
    ax.bar(y[-1:], s1[-1:], color="#0B3C5D")
    ax.bar(y[:-1], s2, bottom=s1[:-1], color="#B9C7D3", label="julio a diciembre")
    ax.text(2026, 105, "solo\nenero-junio", ha="center", va="bottom", fontsize=9)
    ax.set_xticks(y)
    ax.set_ylim(0, 250)
    ax.set_ylabel("Huelgas y paros (número)")
    ax.legend(loc="upper left", frameon=False, ncols=1, fontsize=9)
    ax.set_title("Nunca hubo tantas huelgas en un primer semestre desde 2019: 101 en 2026", loc="left", fontsize=11)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Fuente: observatorio de conflictos. Corte: 30 de junio de 2026")
    return fig


@honest
def acumulado_de_afiliaciones_comparado():
    """A running total, named as such, and compared with the running total of last year."""
    a24 = np.array([980, 940, 955, 900, 870, 860, 820, 800, 790, 740, 700, 610])
    a25 = np.array([690, 660, 640, 600, 590, 560, 540, 500, 490, 450, 430, 380])
    assert a25.sum() / a24.sum() < .67 and (a25.cumsum() < a24.cumsum()).all()
    assert abs(a25.sum() / a24.sum() - 2 / 3) < .02
    x = np.arange(1, 13)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.step(x, a24.cumsum(), where="mid", color="0.45", lw=2, ls="--")
    ax.step(x, a25.cumsum(), where="mid", color=BLAU, lw=2.6)
    ax.text(12.2, a24.sum(), f"2024: {a24.sum():,}".replace(",", "."), va="center")
    ax.text(12.2, a25.sum(), f"2025: {a25.sum():,}".replace(",", "."), va="center")
    ax.set_xlim(1, 14.4)
    ax.set_ylim(0, 11000)
    ax.set_xticks(x, "E F M A M J J A S O N D".split())
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", ".")))
    ax.set_ylabel("Afiliaciones acumuladas desde enero")
    ax.set_title("Menos que el año pasado: el acumulado de 2025 equivale a dos tercios del de 2024", loc="left", fontsize=11)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14, left=.12)
    quelle(fig, "Fuente: secretaría de organización, suma desde el 1 de enero de cada año")
    return fig


@honest
def cruce_mujeres_hombres_2022():
    """The lines do cross in 2022 and stay crossed; line style and marker differ too."""
    y = np.arange(2016, 2026)
    h = [40.9, 41.2, 40.8, 40.1, 39.2, 38.9, 38.1, 37.6, 37.3, 36.9]
    m = [28.9, 29.8, 31.2, 32.7, 34.9, 37.6, 38.8, 39.3, 40.1, 40.6]
    assert all((b > a) == (q >= 2022) for a, b, q in zip(h, m, y))
    df = pd.concat([pd.DataFrame({"Año": y, "v": h, "Sexo": "Hombres"}), pd.DataFrame({"Año": y, "v": m, "Sexo": "Mujeres"})])
    df = df.set_index(np.arange(len(df)))
    fig, ax = plt.subplots(figsize=(8, 4.8))
    sns.lineplot(df, x="Año", y="v", hue="Sexo", style="Sexo", palette=[GELB, BLAU], markers=["s", "o"], dashes=[(3, 2), ""], lw=2.2, ms=7, ax=ax)
    ax.set(ylim=(0, 46), ylabel="Nuevos afiliados (miles por año)", xticks=range(2016, 2026, 3))
    ax.set_title("Desde 2022 se afilian cada año más mujeres que hombres", loc="left", fontsize=13)
    sns.move_legend(ax, "lower right", frameon=False, title=None)
    sns.despine(fig)
    fig.subplots_adjust(bottom=.15)
    quelle(fig, "Fuente: registro de afiliaciones de 58 sindicatos")
    return fig


@honest
def composicion_contratos_area():
    """Shares of one whole, stacked to 100 per cent; direct labels; the title's halving is true."""
    y = np.arange(2015, 2026)
    sin = np.array([30, 28, 27, 25, 24, 23, 21, 19, 17, 16, 15])
    fijo = np.array([26, 27, 27, 28, 29, 29, 30, 31, 32, 32, 33])
    ind = 100 - sin - fijo
    assert sin[0] == 2 * sin[-1]
    fig, ax = plt.subplots(figsize=(8.2, 4.8))
    ax.stackplot(y, ind, fijo, sin, colors=["#0B3C5D", "#7FB7D6", "#E69F00"], edgecolor="white")
    ax.text(2020, 22, "Contrato indefinido", color="white", ha="center")
    ax.text(2020, 62, "Contrato a término fijo", ha="center")
    ax.text(2019, 88, "Sin contrato escrito", ha="center")
    ax.text(2025.1, 92.5, "15 %", va="center")
    ax.text(2015.15, 85, "30 %", va="center")
    ax.set_xlim(2015, 2025)
    ax.set_ylim(0, 100)
    ax.set_ylabel("Asalariados (% del total)")
    ax.set_title("La proporción sin contrato escrito se redujo a la mitad en diez años", loc="left", fontsize=12)
    fig.subplots_adjust(bottom=.14, right=.92, left=.13)
    quelle(fig, "Fuente: encuesta de hogares")
    return fig


# --------------------------------------------------------- Scotland, misleading

@liar("title-contradicts-data")
def missed_bin_complaints_halved():
    """The subtitle says complaints have more than halved; they fell by about a quarter."""
    y = ["2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25"]
    v = [1790, 1840, 1765, 1620, 1505, 1410]
    fig, ax = plt.subplots(figsize=(8, 4.9))
    b = ax.bar(y, v, color=["0.7"] * 5 + ["#1B4F72"], width=.62)
    ax.bar_label(b, fmt="{:,.0f}", padding=3)
    ax.set_ylim(0, 2100)
    ax.set_ylabel("Complaints received")
    fig.suptitle("A better service on our streets", x=.08, ha="left", weight="bold", fontsize=15)
    ax.set_title("Complaints about missed bins have more than halved since 2020/21", loc="left", fontsize=11)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14, top=.83, left=.11)
    quelle(fig, "Source: council contact centre, financial years")
    return fig


@liar("axis-range")
def days_to_relet_a_council_house():
    """Days doubled from 24 to 51, but the axis runs to 500 and the line lies flat on the floor."""
    q = pd.period_range("2019Q1", "2025Q4", freq="Q").to_timestamp()
    r = np.random.default_rng(9)
    v = np.linspace(24, 51, len(q)) + r.normal(0, 1.3, len(q))
    fig, ax = plt.subplots(figsize=(8.4, 4.4))
    ax.plot(q, v, color="#7B241C", lw=2.4)
    ax.set_ylim(0, 500)
    ax.set_ylabel("Average days to relet")
    ax.set_title("Empty homes: average time to relet a council house", loc="left")
    ax.grid(axis="y", alpha=.3)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Source: housing management system, quarterly")
    return fig


@liar("three-d")
def council_tax_arrears_blocks():
    """Solid 3-D blocks seen from a corner: the back row is hidden and no height can be read."""
    area = ["North", "Coast", "Glen", "Town"]
    yrs = ["2022", "2023", "2024"]
    v = np.array([[3.1, 3.4, 3.9], [2.2, 2.1, 2.6], [1.6, 1.9, 1.7], [4.2, 3.9, 4.4]])
    fig = plt.figure(figsize=(7.6, 5.6))
    ax = fig.add_subplot(projection="3d")
    for j in range(3):
        ax.bar3d(np.arange(4) - .3, j - .3, 0, .6, .6, v[:, j], color=["#0B3C5D", "#56B4E9", "#E69F00"][j], shade=True)
    ax.set_xticks(range(4), area)
    ax.set_yticks(range(3), yrs)
    ax.set_zlabel("£ million")
    ax.view_init(28, -52)
    ax.set_title("Council tax arrears by area and year (£ million)")
    quelle(fig, "Source: revenues and benefits team")
    return fig


@liar("shuffled-ordinal")
def satisfaction_with_roads():
    """Five ordered answers stand in alphabetical order."""
    s = pd.Series({"Very satisfied": 9, "Fairly satisfied": 27, "Neither nor": 18, "Fairly dissatisfied": 29, "Very dissatisfied": 17}).sort_index()
    fig, ax = plt.subplots(figsize=(8, 4.3))
    sns.barplot(x=s.index, y=s.to_numpy(), ax=ax, color="#3E7CB1")
    ax.bar_label(ax.containers[0], fmt="%d%%", padding=2)
    ax.set_ylim(0, 35)
    ax.set_ylabel("Residents (%)")
    ax.set_xlabel("")
    ax.tick_params(axis="x", labelsize=9)
    ax.set_title("How satisfied are you with the state of local roads?", loc="left")
    sns.despine(fig)
    fig.subplots_adjust(bottom=.16)
    quelle(fig, "Source: residents' survey 2025, n = 1,204")
    return fig


@liar("uneven-ticks")
def school_roll_since_1971():
    """Gaps of ten, five, two and one years are drawn at equal distances."""
    y = [1971, 1981, 1991, 2001, 2011, 2016, 2019, 2021, 2023, 2024, 2025]
    v = [15.8, 15.1, 14.2, 13.6, 12.9, 12.6, 12.3, 12.0, 11.6, 11.4, 11.2]
    fig, ax = plt.subplots(figsize=(8.2, 4.4))
    ax.plot(range(len(y)), v, marker="o", color="#1B4F72", lw=2.2)
    ax.set_xticks(range(len(y)), y)
    ax.set_ylim(0, 18)
    ax.set_ylabel("Pupils (thousands)")
    ax.set_title("Pupils on the primary and secondary roll, 1971–2025", loc="left")
    ax.grid(axis="y", alpha=.3)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Source: annual school census")
    return fig


@liar("unexplained-interval")
def library_visits_with_whiskers():
    """Error bars without a word: standard error, deviation, range or 95 per cent?"""
    n = ["Harbour", "Mill Lane", "Castle St", "Moorend", "Riverside"]
    v = np.array([412, 366, 341, 288, 254])
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.bar(n, v, yerr=[48, 31, 57, 26, 40], capsize=6, color="#A9CCE3", edgecolor="#1B4F72")
    ax.set_ylabel("Visits per week")
    ax.set_ylim(0, 500)
    ax.set_title("Library visits per week by branch, 2025", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Source: door counters")
    return fig


@liar("overplotting")
def pothole_repair_time_cloud():
    """Nine thousand opaque dots on whole days and whole categories of depth become one blot."""
    r = np.random.default_rng(4)
    d = r.gamma(5, 14, 9000)
    t = np.round(np.clip(60 - .25 * d + r.normal(0, 16, 9000), 0, None))
    fig, ax = plt.subplots(figsize=(7.8, 5))
    ax.scatter(np.round(d / 2) * 2, t, s=42, color="#1B4F72")
    ax.set_xlabel("Depth of pothole (mm)")
    ax.set_ylabel("Days from report to repair")
    ax.set_ylim(0, 125)
    ax.set_xlim(0, 230)
    ax.set_title("Pothole depth and repair time, 9,000 repairs in 2024/25", loc="left")
    fig.subplots_adjust(bottom=.16)
    quelle(fig, "Source: roads asset system")
    return fig


@liar("too-many-series")
def recycling_rate_by_ward_lines():
    """Twenty-one wards, one line each, in one plot: nobody can follow any of them."""
    r = np.random.default_rng(14)
    w = ["Abbeyhill", "Ardmore", "Balgray", "Birkenshaw", "Carnock", "Craigend", "Dalvey", "Drumlie", "Ellon Mill", "Fernie", "Glenbuck",
         "Harbour", "Inverlair", "Kirkton", "Lochside", "Moorend", "Newbigging", "Ormlie", "Pitcairn", "Strathy", "Tarvit"]
    df = pd.DataFrame({k: r.uniform(36, 52) + r.normal(.1, 1.6, 12).cumsum() for k in w}, index=range(2014, 2026))
    fig, ax = plt.subplots(figsize=(9, 5.4))
    st = [(a, b) for b in ("o", "s", "^") for a in sns.color_palette("colorblind", 7)]
    for (c, mk), k in zip(st, w):
        ax.plot(df.index, df[k], color=c, marker=mk, ms=4, lw=1.4, label=k)
    ax.legend(ncols=1, fontsize=7.5, bbox_to_anchor=(1.01, 1.02), loc="upper left", frameon=False)
    ax.set_ylabel("Household waste recycled (%)")
    ax.set_ylim(20, 70)
    ax.set_xticks(range(2014, 2026, 2))
    ax.set_title("Recycling rate by ward, 2014–2025", loc="left")
    fig.subplots_adjust(right=.84, bottom=.13)
    quelle(fig, "Source: waste data flow returns")
    return fig


# ------------------------------------------------------------- Scotland, honest

@honest
def missed_collections_three_times_fewer():
    """Bars on zero; 630 is a third of 1,890, so « three times fewer » is true."""
    y = ["2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25"]
    v = [1890, 1610, 1240, 980, 770, 630]
    assert v[0] == 3 * v[-1]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    b = ax.bar(y, v, color=["#1B4F72"] + ["0.72"] * 4 + ["#1B4F72"], width=.62)
    ax.bar_label(b, fmt="{:,.0f}", padding=3)
    ax.set_ylim(0, 2150)
    ax.set_ylabel("Missed collections reported")
    ax.set_title("Three times fewer missed collections than five years ago", loc="left", weight="bold")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14, left=.12)
    quelle(fig, "Source: council contact centre, financial years")
    return fig


@honest
def library_visits_confidence():
    """The same whiskers, explained: 95 per cent confidence intervals, with the number of weeks."""
    n = ["Harbour", "Mill Lane", "Castle St", "Moorend", "Riverside"]
    v = np.array([418, 371, 335, 290, 251])
    e = np.array([22, 18, 27, 15, 19])
    assert v[0] - e[0] > v[1] + e[1]
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.errorbar(n, v, yerr=e, fmt="o", ms=9, capsize=6, color="#1B4F72")
    ax.set_ylabel("Visits per week (mean)")
    ax.set_ylim(0, 500)
    ax.margins(x=.1)
    ax.set_title("Harbour is the busiest branch, beyond the margin of error", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.19)
    quelle(fig, "Dots: mean of 52 weeks, 2025. Bars: 95% confidence interval of the mean.\nSource: door counters")
    return fig


@honest
def performance_scorecard_four_measures():
    """Four panels with four different units: their scales must differ, and a note says not to compare heights."""
    x = np.arange(2019, 2026)
    k = {"A": ("Household waste recycled (%)", [44, 45, 43, 46, 48, 49, 51]), "B": ("Days to process a new claim", [24, 23, 27, 22, 20, 19, 17]),
         "C": ("Potholes filled (thousands)", [6.1, 6.4, 5.2, 7.0, 7.3, 7.9, 8.2]), "D": ("Library loans (thousands)", [310, 300, 120, 205, 248, 262, 281])}
    assert k["A"][1][-1] == max(k["A"][1]) and k["B"][1][-1] == min(k["B"][1]) and k["C"][1][-1] == max(k["C"][1]) and k["D"][1][-1] < k["D"][1][0]
    fig, axs = plt.subplot_mosaic("AB;CD", figsize=(9, 5.8))
    for key, (t, v) in k.items():
        a = axs[key]
        a.plot(x, v, "-o", color="#1B4F72", ms=4)
        a.set_ylim(0, max(v) * 1.25)
        a.set_title(t, fontsize=10, loc="left")
        a.annotate(f"{v[-1]:g}", (2025, v[-1]), (0, 7), textcoords="offset points", ha="center", weight="bold")
        a.set_xticks(x[::2])
        ohne_rahmen(a)
    fig.suptitle("Three of four measures at their best in 2025; library loans still below 2019", x=.06, ha="left", fontsize=12)
    fig.subplots_adjust(bottom=.14, hspace=.45, top=.86, left=.07, right=.97)
    quelle(fig, "Each panel has its own unit and its own scale from zero: do not compare heights between panels. Source: performance team")
    return fig


@honest
def kaplan_meier_empty_homes():
    """A survival curve is a staircase by convention; the band is named and the median is read off truly."""
    r = np.random.default_rng(31)
    t = np.sort(np.ceil(r.weibull(1.3, 180) * 62))
    ev = r.random(180) > .12
    days, S, lo, hi, s, var = [0], [1.0], [1.0], [1.0], 1.0, 0.0
    for d in np.unique(t):
        n, k = int((t >= d).sum()), int(((t == d) & ev).sum())
        if k and n > k:
            s *= 1 - k / n
            var += k / (n * (n - k))
            days.append(d); S.append(s); lo.append(max(0, s - 1.96 * s * var ** .5)); hi.append(min(1, s + 1.96 * s * var ** .5))
    med = int(days[int(np.argmax(np.array(S) <= .5))])
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.step(days, S, where="post", color="#1B4F72", lw=2)
    ax.fill_between(days, lo, hi, step="post", color="#1B4F72", alpha=.18, label="95% confidence band (Greenwood)")
    ax.plot([0, med, med], [.5, .5, 0], color="0.4", ls=":")
    ax.text(med + 2, .52, f"median: {med} days", fontsize=10)
    ax.set_ylim(0, 1.02)
    ax.set_xlim(0, 170)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v * 100:.0f}%"))
    ax.set_ylabel("Homes still empty (Kaplan–Meier)")
    ax.set_xlabel("Days since the last tenant left")
    ax.legend(frameon=False)
    ax.set_title(f"Half of empty council homes are let again within {med} days", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.2)
    quelle(fig, f"180 homes that fell empty in 2024, {int((~ev).sum())} censored. Source: housing management system")
    return fig


@honest
def likert_services_diverging():
    """Answers in order from left to right, neutral split around the centre line, percentages add up to 100."""
    cats = ["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]
    d = {"Libraries": [3, 6, 14, 46, 31], "Parks": [4, 9, 17, 45, 25], "Bins": [9, 14, 18, 41, 18], "Buses": [13, 20, 22, 33, 12], "Roads": [21, 31, 17, 24, 7]}
    for v in d.values():
        assert sum(v) == 100
    assert [k for k, v in d.items() if v[0] + v[1] > 50] == ["Roads"]
    col = ["#A6611A", "#DFC27D", "#DDDDDD", "#80CDC1", "#018571"]
    fig, ax = plt.subplots(figsize=(9, 4.4))
    for i, (k, v) in enumerate(list(d.items())[::-1]):
        x = -(v[0] + v[1] + v[2] / 2)
        for j, w in enumerate(v):
            ax.barh(i, w, left=x, color=col[j], edgecolor="white", height=.7, label=cats[j] if i == 0 else None)
            if w >= 6:
                ax.text(x + w / 2, i, str(w), ha="center", va="center", fontsize=9, color="white" if j in (0, 4) else "black")
            x += w
    ax.axvline(0, color="0.3", lw=1)
    ax.set_yticks(range(5), list(d)[::-1])
    ax.set_xlim(-75, 90)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}%"))
    ax.legend(ncols=5, fontsize=8.5, frameon=False, loc="upper center", bbox_to_anchor=(.5, -.1), columnspacing=1)
    ax.set_title("Only for roads is more than half of the public dissatisfied", loc="left", weight="bold")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.24)
    quelle(fig, "Source: residents' survey 2025, n = 1,204; neutral answers split around the centre line")
    return fig


@honest
def control_chart_call_waiting():
    """A control chart: axis near the data by convention of the field, limits named; one point outside, as said."""
    r = np.random.default_rng(18)
    v = np.round(182 + r.normal(0, 6, 30), 0)
    v[22] = 214
    base = v[:20]
    c, sd = base.mean(), base.std(ddof=1)
    out = np.flatnonzero((v > c + 3 * sd) | (v < c - 3 * sd))
    assert list(out) == [22]
    fig, ax = plt.subplots(figsize=(8.6, 4.5))
    ax.plot(range(1, 31), v, "-o", color="0.35", ms=4.5, lw=1.2)
    ax.plot([23], [214], "D", color=ORANGE, ms=9)
    ax.annotate("week 23: phone system down", (23, 214), (-10, -3), textcoords="offset points", ha="right")
    for q, t in ((c, "mean"), (c + 3 * sd, "upper limit"), (c - 3 * sd, "lower limit")):
        ax.axhline(q, color=BLAU, ls="-" if t == "mean" else "--", lw=1.2)
        ax.text(34.3, q + .8, t, va="bottom", ha="right", fontsize=9)
    ax.set_xlim(0, 34.5)
    ax.set_xticks(range(0, 31, 5))
    ax.set_ylim(150, 225)
    ax.set_xlabel("Week of 2025")
    ax.set_ylabel("Seconds to answer (axis from 150)")
    ax.set_title("Call waiting: one week of thirty outside the control limits", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.21)
    quelle(fig, "Limits: mean ± 3 standard deviations of weeks 1–20. Source: contact centre")
    return fig


@honest
def pothole_repair_time_hexbin():
    """The same kind of cloud, counted in hexagons, with a labelled colour bar and no hidden dots."""
    r = np.random.default_rng(6)
    d = r.gamma(5, 14, 8000)
    t = np.clip(60 - .25 * d + r.normal(0, 12, 8000), 0, None)
    assert np.median(t[d > 100]) < np.median(t[d < 50])
    fig, ax = plt.subplots(figsize=(7.6, 5), layout="constrained")
    h = ax.hexbin(d, t, gridsize=32, cmap="cividis_r", mincnt=1, extent=(0, 220, 0, 105))
    fig.colorbar(h, ax=ax).set_label("Repairs per hexagon")
    ax.set_xlabel("Depth of pothole (mm)\nSource: roads asset system, 8,000 repairs in 2023/24", )
    ax.set_ylabel("Days from report to repair")
    ax.set_title("Deep potholes tend to be mended sooner than shallow ones", loc="left")
    return fig


@honest
def one_ward_among_twentyone():
    """Many lines, but twenty are grey context and only one, named and thick, is the subject."""
    r = np.random.default_rng(15)
    x = np.arange(2014, 2026)
    rest = np.array([r.uniform(38, 50) + r.normal(.05, .9, 12).cumsum() for _ in range(20)])
    k = np.array([35.0, 36.2, 37.0, 39.1, 40.4, 43.0, 45.9, 49.2, 52.8, 55.0, 57.1, 58.4])
    assert k[0] < rest[:, 0].min() and k[-1] > rest[:, -1].max()
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    ax.plot(x, rest.T, color="0.82", lw=1)
    ax.plot(x, k, color="#1B4F72", lw=3)
    ax.text(2025.15, k[-1], "Kirkton", va="center", weight="bold", color="#1B4F72")
    ax.text(2025.15, np.median(rest[:, -1]), "20 other\nwards", va="center", color="0.4", fontsize=9)
    ax.set_xlim(2014, 2026.6)
    ax.set_xticks(range(2014, 2026, 2))
    ax.set_ylim(30, 62)
    ax.set_ylabel("Household waste recycled (%), axis from 30")
    ax.set_title("Kirkton went from last to first of 21 wards in recycling", loc="left", weight="bold")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.13)
    quelle(fig, "Source: waste data flow returns")
    return fig


@honest
def bump_chart_school_attendance():
    """A bump chart: rank 1 on top is the convention, and the axis label says it; the climb 6th to 2nd is true."""
    y = [2020, 2021, 2022, 2023, 2024, 2025]
    rk = pd.DataFrame({"Abbey Academy": [1, 1, 2, 1, 1, 1], "Moorend High": [6, 6, 5, 4, 3, 2], "Harbour High": [2, 3, 1, 2, 2, 3],
                       "Glen Academy": [3, 2, 3, 3, 5, 4], "St Ninian's": [4, 5, 4, 6, 4, 5], "Castle High": [5, 4, 6, 5, 6, 6]}, index=y)
    assert (np.sort(rk.to_numpy(), axis=1) == np.arange(1, 7)).all() and rk["Moorend High"].iloc[[0, -1]].tolist() == [6, 2]
    fig, ax = plt.subplots(figsize=(8.6, 4.6))
    for n in rk:
        hl = n == "Moorend High"
        ax.plot(y, rk[n], "-o", color=ORANGE if hl else "0.7", lw=3.4 if hl else 1.8, ms=9 if hl else 6, zorder=3 if hl else 2)
        ax.text(2025.15, rk[n].iloc[-1], n, va="center", weight="bold" if hl else None)
    ax.set_ylim(6.5, .5)
    ax.set_xlim(2019.8, 2026.4)
    ax.set_xticks(y)
    ax.set_ylabel("Rank by attendance (1 = best, on top)")
    ax.set_title("Moorend High climbs from sixth to second place in five years", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.13)
    quelle(fig, "Source: council education service, six secondary schools")
    return fig


# ---------------------------------------------------------- Wallonie, trompeurs

@liar("title-contradicts-data")
def deux_eleves_sur_trois_reussissent():
    """The title says two in three; the drawn ring says 54 per cent."""
    fig, ax = plt.subplots(figsize=(6.6, 5.2))
    ax.pie([54, 27, 19], labels=["Réussite en juin\n54 %", "Réussite en\nseconde session\n27 %", "Échec\n19 %"], startangle=90, counterclock=False,
           colors=["#0B3C5D", "#8EC1DA", "#E69F00"], wedgeprops=dict(width=.42, edgecolor="white"))
    ax.set_title("Deux élèves sur trois réussissent l'épreuve dès le mois de juin", fontsize=12)
    quelle(fig, "Source : inspection, 3 412 élèves de 2e secondaire, 2025")
    return fig


@liar("title-contradicts-data")
def redoublement_recule_partout():
    """The title sees a decline in all five provinces; the line of Hainaut clearly rises."""
    p = {"Brabant wallon": (9.1, 6.8), "Hainaut": (15.2, 17.9), "Liège": (14.1, 12.2), "Luxembourg": (11.6, 9.3), "Namur": (12.7, 10.6)}
    fig, ax = plt.subplots(figsize=(7, 5.6))
    for n, (a, b) in p.items():
        ax.plot([0, 1], [a, b], "-o", color="#1B4F72", lw=2)
        ax.text(-.04, a, f"{n}  {a:.1f}".replace(".", ","), ha="right", va="center")
        ax.text(1.04, b, f"{b:.1f}  {n}".replace(".", ","), ha="left", va="center")
    ax.set_xlim(-.75, 1.75)
    ax.set_ylim(5, 19.5)
    ax.set_xticks([0, 1], ["2015", "2025"])
    ax.set_yticks([])
    ohne_rahmen(ax, "top", "right", "left")
    ax.set_title("Le redoublement recule dans les cinq provinces\n(% des élèves du secondaire)", fontsize=12)
    fig.subplots_adjust(bottom=.12)
    quelle(fig, "Source : indicateurs de l'enseignement, comptage au 15 janvier")
    return fig


@liar("line-over-categories")
def absenteisme_ligne_par_province():
    """A line joins five provinces as if there were something between Hainaut and Liège."""
    n = ["Brabant wallon", "Hainaut", "Liège", "Luxembourg", "Namur"]
    v = [4.1, 7.8, 6.9, 4.6, 5.7]
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.plot(n, v, marker="o", color="#1B4F72", lw=2.4)
    ax.set_ylim(0, 9)
    ax.set_ylabel("Absences non justifiées (% des demi-jours)")
    ax.set_title("Absentéisme scolaire par province, 2024-2025", loc="left")
    ax.grid(axis="y", alpha=.3)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Source : relevés des établissements")
    return fig


@liar("colour-blind")
def reseaux_rouge_vert():
    """Four networks, four thin lines in red, green, brown and olive of one lightness; only a legend tells them apart."""
    r = np.random.default_rng(23)
    x = np.arange(2012, 2026)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    for n, c, b in zip(("Officiel", "Libre confessionnel", "Libre non confessionnel", "Communal"), ("#C0504D", "#5E8C31", "#8A6D3B", "#7F7F2A"), (72, 76, 74, 70)):
        ax.plot(x, b + r.normal(.1, .9, 14).cumsum(), color=c, lw=1.8, label=n)
    ax.set_ylim(60, 85)
    ax.set_ylabel("Taux de réussite (%)")
    ax.legend(frameon=False, ncols=2, loc="lower left")
    ax.set_title("Taux de réussite à l'épreuve externe selon le réseau", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Source : inspection, élèves de 6e primaire")
    return fig


@liar("false-precision")
def avis_enseignants_quatre_decimales():
    """Forty-eight teachers asked, percentages to four decimals."""
    k = pd.Series({"Réunions trop longues": 31, "Manque de matériel": 27, "Classes surchargées": 22, "Formation utile": 17, "Bâtiment adapté": 11})
    v = (k / 48 * 100).iloc[::-1]
    ax = v.plot.barh(color="#3E7CB1", figsize=(8.2, 4.2), width=.65)
    ax.bar_label(ax.containers[0], [f"{q:.4f} %".replace(".", ",") for q in v], padding=4)
    ax.set_xlim(0, 80)
    ax.set_xlabel("Part des enseignants d'accord (%)")
    ax.set_title("Ce que disent les enseignants de l'école pilote", loc="left")
    ohne_rahmen(ax)
    ax.figure.subplots_adjust(left=.22, bottom=.22)
    quelle(ax.figure, "Source : questionnaire de mai 2025, 48 répondants")
    return ax.figure


@liar("uneven-bins")
def trajet_domicile_ecole():
    """Counts in classes of 5, 5, 5, 15, 30 and 60 minutes: the wide ones swell by their width."""
    r = np.random.default_rng(2)
    t = np.clip(r.gamma(2.1, 13, 2400), 1, 119)
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.hist(t, bins=[0, 5, 10, 15, 30, 60, 120], color="#8EC1DA", edgecolor="#0B3C5D")
    ax.set_xticks([0, 5, 10, 15, 30, 60, 120])
    ax.set_xlim(0, 120)
    ax.set_xlabel("Durée du trajet (minutes)")
    ax.set_ylabel("Nombre d'élèves")
    ax.set_title("Durée du trajet entre le domicile et l'école", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.21)
    quelle(fig, "Source : enquête mobilité, 2 400 élèves du secondaire")
    return fig


@liar("unordered-time")
def postes_vacants_annees_triees():
    """School years sorted by value: an up-and-down series becomes a steady decline."""
    s = pd.Series({"2018-19": 412, "2019-20": 455, "2020-21": 398, "2021-22": 610, "2022-23": 702, "2023-24": 588, "2024-25": 531}).sort_values(ascending=False)
    fig, ax = plt.subplots(figsize=(8, 4.5))
    b = ax.bar(s.index, s, color="#5A4E7C", width=.66)
    ax.bar_label(b, padding=3)
    ax.set_ylim(0, 800)
    ax.set_ylabel("Postes vacants à la rentrée")
    ax.set_title("Postes d'enseignants vacants à la rentrée", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.14)
    quelle(fig, "Source : cadastre de l'emploi")
    return fig


TUILES = [(0, 1, "Tou"), (1, 1, "Ath"), (2, 1, "Soi"), (3, 2, "Niv"), (4, 2, "Wav"), (5, 1, "Han"), (6, 1, "Lie"), (7, 1, "Ver"), (0, 0, "Mou"), (1, 0, "Mon"),
          (2, 0, "LaL"), (3, 0, "Cha"), (3, 1, "Gem"), (4, 1, "Nam"), (5, 0, "Huy"), (6, 0, "Wae"), (4, 0, "Din"), (3, -1, "Tui"), (4, -1, "Phi"), (5, -1, "Mar"),
          (6, -1, "Bas"), (5, -2, "Neu"), (6, -2, "Arl")]


@liar("discretised-continuous")
def retard_scolaire_deux_classes():
    """A rate running from 8 to 31 per cent is cut into two colours: 19.8 and 20.1 look like two worlds."""
    r = np.random.default_rng(8)
    v = np.clip(r.normal(20, 5, len(TUILES)), 8, 31)
    cm = ListedColormap(["#CFE3EE", "#0B3C5D"])
    fig, ax = plt.subplots(figsize=(7.6, 5.2))
    for (x, y, n), q in zip(TUILES, v):
        ax.add_patch(Rectangle((x, y), .95, .95, fc=cm(int(q >= 20))))
        ax.text(x + .47, y + .47, n, ha="center", va="center", color="white" if q >= 20 else "black")
    sm = plt.cm.ScalarMappable(BoundaryNorm([8, 20, 31], 2), cm)
    cb = fig.colorbar(sm, ax=ax, shrink=.6)
    cb.set_label("Élèves en retard scolaire (%)")
    ax.set_xlim(-.1, 8.1)
    ax.set_ylim(-2.1, 3.1)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Retard scolaire par bassin, élèves de 15 ans")
    quelle(fig, "Une tuile par bassin scolaire. Source : indicateurs de l'enseignement, 2025")
    return fig


# ---------------------------------------------------------- Wallonie, honnêtes

@honest
def jauge_pres_de_trois_quarts():
    """A gauge from 0 to 100 whose needle and arc stand exactly at 73: nearly three quarters."""
    v = 73
    assert 70 <= v < 75
    fig, ax = plt.subplots(figsize=(6.4, 4.4))
    ax.add_patch(Wedge((0, 0), 1, 0, 180, width=.28, fc="#DDE3E8"))
    ax.add_patch(Wedge((0, 0), 1, 180 - 1.8 * v, 180, width=.28, fc="#1B4F72"))
    for g in (0, 25, 50, 75, 100):
        a = np.pi * (1 - g / 100)
        ax.plot([np.cos(a), 1.05 * np.cos(a)], [np.sin(a), 1.05 * np.sin(a)], color="0.3")
        ax.text(1.16 * np.cos(a), 1.13 * np.sin(a), f"{g}", ha="center", va="center")
    a = np.pi * (1 - v / 100)
    ax.plot([0, .68 * np.cos(a)], [0, .68 * np.sin(a)], color="black", lw=3)
    ax.text(0, -.22, "73 %", ha="center", fontsize=22, weight="bold")
    ax.set_xlim(-1.35, 1.35)
    ax.set_ylim(-.45, 1.3)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Près de trois quarts des écoles visitées\nont un plan de pilotage à jour", fontsize=12)
    quelle(fig, "Source : inspection, 412 visites, 2024-2025")
    return fig


@honest
def histogramme_densite_declaree():
    """Uneven classes, but drawn as density (area = share), with class edges and method written down."""
    r = np.random.default_rng(13)
    t = np.clip(r.gamma(2.1, 12, 2150), 1, 119)
    med = np.median(t)
    assert 15 < med < 30
    fig, ax = plt.subplots(figsize=(8, 4.7))
    n, e, _ = ax.hist(t, bins=[0, 5, 10, 15, 20, 30, 45, 60, 120], weights=np.full(len(t), 100 / len(t)) , density=False, alpha=0)
    ax.cla()
    ax.bar(e[:-1], n / np.diff(e), width=np.diff(e), align="edge", color="#8EC1DA", edgecolor="#0B3C5D")
    assert abs(n.sum() - 100) < 1e-6
    ax.axvline(med, color="black", ls="--")
    ax.text(med + 1, (n / np.diff(e)).max() * 1.03, f"médiane : {med:.0f} min")
    ax.set_ylim(0, (n / np.diff(e)).max() * 1.15)
    ax.yaxis.set_major_formatter(komma(1))
    ax.set_xticks(e, [f"{q:.0f}" for q in e])
    ax.set_xlim(0, 120)
    ax.set_xlabel("Durée du trajet (minutes), classes inégales")
    ax.set_ylabel("Densité (% des élèves par minute)")
    assert np.ceil(med) == 22
    ax.set_title("La moitié des élèves met moins de 22 minutes pour aller à l'école", loc="left", fontsize=11)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.21)
    quelle(fig, "L'aire de chaque rectangle donne la part des élèves. Source : enquête mobilité, 2 150 élèves du secondaire")
    return fig


@honest
def boites_scores_par_filiere():
    """Box plots with every sign explained; the median ranking of the title is computed."""
    r = np.random.default_rng(17)
    df = pd.concat([pd.DataFrame({"Filière": f, "Score": np.clip(r.normal(m, s, n), 0, 100)}) for f, m, s, n in
                    (("Générale", 68, 11, 320), ("Technique", 59, 12, 260), ("Artistique", 63, 13, 90), ("Professionnelle", 50, 13, 280))], ignore_index=True)
    med = df.groupby("Filière")["Score"].median().sort_values(ascending=False)
    assert list(med.index) == ["Générale", "Artistique", "Technique", "Professionnelle"]
    fig, ax = plt.subplots(figsize=(8, 4.8))
    o = list(med.index)[::-1]
    ax.boxplot([df.loc[df["Filière"] == f, "Score"] for f in o], orientation="horizontal", tick_labels=o, widths=.6, patch_artist=True,
               boxprops=dict(facecolor="#BBD6E6", edgecolor="#1B4F72"), medianprops=dict(color="black", lw=2), flierprops=dict(marker=".", alpha=.5))
    ax.set_xlim(0, 102)
    ax.set_xlabel("Score en lecture (sur 100)")
    ax.set_ylabel("")
    ax.set_title("En lecture, la filière artistique arrive deuxième, devant la technique", loc="left", fontsize=12)
    fig.subplots_adjust(left=.17, bottom=.24)
    quelle(fig, "Trait : médiane ; boîte : 1er et 3e quartiles ; moustaches : 1,5 × l'écart interquartile ; points : au-delà.\nSource : test de lecture, 950 élèves de 4e secondaire")
    return fig


@honest
def redoublement_recule_pente_vraie():
    """The same slope chart, but all five lines do go down; the smallest drop is the one named."""
    p = {"Brabant wallon": (9.4, 6.1), "Hainaut": (18.3, 16.9), "Liège": (15.4, 12.8), "Luxembourg": (11.3, 8.2), "Namur": (13.2, 10.4)}
    assert all(b < a for a, b in p.values()) and min(p, key=lambda k: p[k][0] - p[k][1]) == "Hainaut"
    fig, ax = plt.subplots(figsize=(7, 5.6))
    for n, (a, b) in p.items():
        h = n == "Hainaut"
        ax.plot([0, 1], [a, b], "-o", color=ORANGE if h else "#1B4F72", lw=3 if h else 1.8)
        ax.text(-.04, a, f"{n}  {a:.1f}".replace(".", ","), ha="right", va="center", weight="bold" if h else None)
        ax.text(1.04, b, f"{b:.1f}  {n}".replace(".", ","), ha="left", va="center", weight="bold" if h else None)
    ax.set_xlim(-.75, 1.75)
    ax.set_ylim(4.5, 19.5)
    ax.set_xticks([0, 1], ["2014", "2024"])
    ax.set_yticks([])
    ohne_rahmen(ax, "top", "right", "left")
    ax.set_title("Le redoublement recule dans les cinq provinces,\nmais c'est en Hainaut qu'il recule le moins (% des élèves)", fontsize=12)
    fig.subplots_adjust(bottom=.12)
    quelle(fig, "Source : indicateurs de l'enseignement, comptage au 15 janvier")
    return fig


@honest
def mentions_dans_l_ordre_facettes():
    """seaborn.objects facets with one shared scale; grades in their order; difference in points true."""
    g = ["Insuffisant", "Passable", "Bon", "Très bon"]
    d = {"2015": [28, 34, 26, 12], "2025": [19, 31, 32, 18]}
    assert all(sum(v) == 100 for v in d.values()) and d["2015"][0] - d["2025"][0] == 9
    df = pd.DataFrame([(a, m, x) for a, v in d.items() for m, x in zip(g, v)], columns=["Année", "Mention", "Part"])
    fig = Figure(figsize=(9, 4.6))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (so.Plot(df, x="Mention", y="Part").facet(col="Année").add(so.Bar(color="#3E7CB1", alpha=1, edgewidth=0))
         .scale(x=so.Nominal(order=g)).limit(y=(0, 40)).label(x="", y="Part des élèves (%)").on(fig).plot())
    for ax, v in zip(fig.axes, d.values()):
        for i, x in enumerate(v):
            ax.text(i, x + .8, f"{x} %", ha="center")
    fig.suptitle("Mentions en mathématiques : 9 points d'insuffisants en moins en dix ans", x=.08, ha="left")
    fig.subplots_adjust(bottom=.15, top=.83, left=.08, right=.98)
    quelle(fig, "Source : épreuve externe non certificative, 2e secondaire")
    return fig


@honest
def sucettes_namur_troisieme():
    """Sorted lollipops on zero; the place in the ranking is the drawn one."""
    s = pd.Series({"Hainaut": 148, "Liège": 121, "Namur": 67, "Brabant wallon": 58, "Luxembourg": 39})
    assert list(s.sort_values(ascending=False).index).index("Namur") == 2
    tot = int(s.sum())
    assert tot == 433
    fig, ax = plt.subplots(figsize=(8, 4.2))
    o = s.iloc[::-1]
    ax.hlines(range(5), 0, o, color=["#1B4F72" if k == "Namur" else "0.65" for k in o.index], lw=3)
    ax.scatter(o, range(5), s=110, color=["#1B4F72" if k == "Namur" else "0.65" for k in o.index], zorder=3)
    for i, q in enumerate(o):
        ax.text(q + 4, i, str(q), va="center")
    ax.set_yticks(range(5), o.index)
    ax.set_xlim(0, 170)
    ax.set_ylim(-.5, 4.5)
    ax.set_xlabel("Postes d'enseignants vacants au 1er octobre 2025")
    ax.set_title("433 postes vacants au total : Namur, troisième derrière Hainaut et Liège", loc="left", fontsize=12)
    ohne_rahmen(ax)
    fig.subplots_adjust(left=.17, bottom=.23)
    quelle(fig, "Source : cadastre de l'emploi")
    return fig


@honest
def bulles_taille_des_ecoles():
    """Bubbles whose area (not diameter) follows the number of pupils, with a size legend saying so."""
    r = np.random.default_rng(29)
    ise = r.uniform(1, 20, 42)
    taux = np.clip(52 + 1.7 * ise + r.normal(0, 6, 42), 35, 98)
    n = r.integers(80, 900, 42)
    assert np.corrcoef(ise, taux)[0, 1] > .6
    fig, ax = plt.subplots(figsize=(8.2, 5))
    ax.scatter(ise, taux, s=n * .5, facecolor="#3E7CB1", alpha=.55, edgecolor="white")
    hs = [ax.scatter([], [], s=q * .5, facecolor="#3E7CB1", alpha=.55, edgecolor="white") for q in (100, 400, 800)]
    ax.legend(hs, ["100 élèves", "400 élèves", "800 élèves"], title="Aire du disque", loc="lower right", labelspacing=1.1, borderpad=.9)
    ax.set_xlabel("Indice socio-économique de l'école (1 = le plus faible, 20 = le plus élevé)")
    ax.set_ylabel("Taux de réussite (%), axe à partir de 30")
    ax.set_ylim(30, 102)
    ax.set_title("Plus l'indice est élevé, plus la réussite tend à l'être", loc="left")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.19)
    quelle(fig, "Source : inspection, 42 écoles secondaires, 2024-2025")
    return fig


@honest
def enquetes_dates_inegales():
    """Surveys at uneven dates stand at their true place in time, straight dotted links, markers on each survey."""
    x = [2003, 2006, 2012, 2015, 2022, 2025]
    v = [13.9, 14.8, 13.1, 12.6, 10.9, 9.7]
    assert v[-1] == min(v) and v[-1] < 10 and all(q > 10 for q in v[:-1])
    fig, ax = plt.subplots(figsize=(8.2, 4.5))
    ax.plot(x, v, ls=":", marker="o", ms=8, color="#1B4F72", lw=1.6)
    for a, b in zip(x, v):
        ax.text(a, b + .6, f"{b:.1f}".replace(".", ","), ha="center")
    ax.set_xticks(x)
    ax.set_xlim(2001.5, 2026.5)
    ax.set_ylim(0, 17)
    ax.set_ylabel("Jeunes sortis sans diplôme (%)")
    ax.set_title("Sorties sans diplôme : pour la première fois sous les 10 %", loc="left", weight="bold")
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.17)
    quelle(fig, "Six enquêtes à intervalles inégaux, placées à leur date ; pointillé : simple liaison. Source : enquête forces de travail, 18-24 ans")
    return fig


@honest
def moyenne_jours_absence_par_annee():
    """The average of the drawn bars, weighted equally as the note says, is the 3,2 days of the title and of the line."""
    n = ["1re", "2e", "3e", "4e", "5e", "6e"]
    v = np.array([2.1, 2.6, 3.3, 3.6, 3.9, 3.7])
    assert abs(v.mean() - 3.2) < 1e-9
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.bar(n, v, color="#8EC1DA", width=.66)
    for i, q in enumerate(v):
        ax.text(i, .15, f"{q:.1f}".replace(".", ","), ha="center")
    ax.axhline(3.2, color="black", ls="--", lw=1.3)
    ax.text(5.45, 3.28, "moyenne : 3,2", ha="left", va="bottom", fontsize=9)
    ax.set_xlim(-.5, 6.5)
    ax.set_ylim(0, 5)
    ax.set_ylabel("Jours d'absence par élève et par mois")
    ax.set_xlabel("Année du secondaire")
    ax.set_title("En moyenne, 3,2 jours d'absence par mois ; davantage dès la 3e année", loc="left", fontsize=12)
    ohne_rahmen(ax)
    fig.subplots_adjust(bottom=.21)
    quelle(fig, "Moyenne simple des six années (effectifs presque égaux). Source : relevés des établissements, 2024-2025")
    return fig
