"""Charts by a data journalist who reads the trade journals (half in Spanish and German): 40 liars, 46 honest ones."""
import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.collections import LineCollection
from matplotlib.patches import Circle, Patch, Rectangle
from matplotlib.ticker import FuncFormatter, MultipleLocator, NullLocator
from scipy.interpolate import CubicSpline

BL, OR, VE, GR, PU, SK, NO = "#0072B2", "#D55E00", "#00785A", "#6B6B6B", "#8E3A80", "#2F8FC4", "#222222"
LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def new(w=7.6, h=4.5, **kw):
    return plt.subplots(figsize=(w, h), **kw)


def foot(fig, text, bottom=0.055, tight=True):
    fig.text(0.012, 0.014, text, fontsize=9, color="#444444")
    if tight:
        fig.tight_layout(rect=(0, bottom, 1, 1))
    return fig


def bare(ax, *sides):
    for s in sides or ("top", "right"):
        ax.spines[s].set_visible(False)


def comma(d=1):
    return FuncFormatter(lambda v, _: f"{v:.{d}f}".replace(".", ","))


# ---------------------------------------------------------------- liars

@liar("truncated-bars")
def es_sueldos_por_comunidad():
    s = pd.Series({"Madrid": 33.1, "País Vasco": 32.8, "Navarra": 31.0, "Cataluña": 30.4, "Asturias": 28.2,
                   "Aragón": 27.9, "Galicia": 26.5, "Canarias": 25.1, "Extremadura": 24.6})
    ax = s.sort_values().plot.barh(figsize=(7.6, 4.6), color=BL, width=0.7)
    ax.set_xlim(24, 34)
    ax.bar_label(ax.containers[0], labels=[f"{v:.1f}".replace(".", ",") for v in s.sort_values()], padding=3)
    ax.set_xlabel("salario bruto medio (miles de euros al año)")
    ax.set_ylabel("")
    ax.set_title("Los sueldos de nueve comunidades", loc="left", weight="bold")
    bare(ax)
    return foot(ax.figure, "Fuente: encuesta de estructura salarial, 2023")


@liar("truncated-bars")
def de_haushalt_wasserfall():
    fig, ax = new()
    names = ["Haushalt\n2024", "Steuern", "Zuschüsse", "Gebühren", "Personal", "Haushalt\n2025"]
    steps = [412.0, 9.5, -6.2, 4.8, -3.1, 417.0]
    level = 0.0
    for i, (n, s) in enumerate(zip(names, steps)):
        total = i in (0, len(steps) - 1)
        low = 0 if total else min(level, level + s)
        ax.bar(i, s if total else abs(s), bottom=low, color=NO if total else (BL if s > 0 else OR), width=0.65)
        level = s if total else level + s
        ax.text(i, level + 0.5 if total or s > 0 else level + abs(s) + 0.5,
                (f"{s:.1f}" if total else f"{s:+.1f}").replace(".", ","), ha="center")
    ax.set_xticks(range(len(names)), names)
    ax.set_ylim(402, 428)
    ax.set_ylabel("Mio. Euro")
    ax.set_title("Vom Haushalt 2024 zum Haushalt 2025", loc="left")
    ax.legend(handles=[Patch(color=NO, label="Summe"), Patch(color=BL, label="mehr"), Patch(color=OR, label="weniger")],
              frameon=False, ncols=3, loc="upper left")
    bare(ax)
    return foot(fig, "Quelle: Kämmerei der Stadt, Haushaltsplan 2025")


@liar("truncated-bars")
def fr_sucettes_du_bac():
    fig, ax = new()
    d = pd.Series({"Jean-Moulin": 96.1, "Camille-Claudel": 93.8, "Victor-Hugo": 91.2, "Louise-Michel": 88.4,
                   "Les Trois-Rivières": 86.0, "Henri-IV": 84.7, "Aliénor": 82.9}).sort_values()
    y = np.arange(len(d))
    ax.hlines(y, 80, d, color=SK, lw=7)
    ax.plot(d, y, "o", ms=15, color=BL)
    for i, v in enumerate(d):
        ax.text(v + 0.7, i, f"{v:.0f} %", va="center")
    ax.set_yticks(y, d.index)
    ax.set_xlim(80, 100)
    ax.xaxis.set_major_locator(MultipleLocator(5))
    ax.set_xlabel("reçus au baccalauréat (% des présents)")
    ax.set_title("Le bac dans sept lycées, session 2024", loc="left")
    ax.tick_params(axis="y", length=0)
    bare(ax, "top", "right", "left")
    return foot(fig, "Source : rectorat, résultats définitifs")


@liar("axis-range")
def en_global_mean_fahrenheit():
    rng = np.random.default_rng(501)
    y = np.arange(1880, 2025)
    t = 56.7 + 2.3 * ((y - 1880) / 144) ** 2.4 + rng.normal(0, 0.16, y.size)
    fig, ax = new()
    ax.plot(y, t, color=BL, lw=1.6)
    ax.set_ylim(-10, 110)
    ax.set_ylabel("annual mean temperature (°F)")
    ax.set_xlabel("year")
    ax.set_title("Average annual global temperature, 1880–2024")
    ax.grid(axis="y", color="#dddddd")
    return foot(fig, "Source: global surface temperature record, annual means")


@liar("axis-range")
def de_grundwasser_flach():
    rng = np.random.default_rng(502)
    t = pd.date_range("2004-01-01", "2024-12-01", freq="MS")
    v = 441.3 - 0.012 * np.arange(t.size) + 0.35 * np.sin(2 * np.pi * t.month / 12) + rng.normal(0, 0.06, t.size)
    ax = pd.Series(v, index=t).plot(figsize=(7.6, 4.4), color=BL, lw=1.5)
    ax.set_ylim(0, 500)
    ax.set_ylabel("Grundwasserstand (m ü. NN)")
    ax.set_xlabel("Jahr")
    ax.set_title("Grundwasserstand am Messbrunnen Neudorf", loc="left")
    bare(ax)
    return foot(ax.figure, "Quelle: Landesamt für Wasserwirtschaft, Monatsmittel 2004 bis 2024")


@liar("base-year-picked")
def es_indice_pernoctaciones():
    y = np.arange(2014, 2025)
    costa = np.array([301, 312, 333, 341, 339, 344, 100, 181, 333, 352, 366])
    interior = np.array([221, 228, 236, 240, 243, 247, 100, 158, 232, 246, 251])
    fig, ax = new()
    ax.plot(y, costa, color=BL, lw=2.4, marker="o", ms=4)
    ax.plot(y, interior, color=OR, lw=2.4, ls="--", marker="s", ms=4)
    ax.text(2024.2, 366, "costa", color=BL, va="center")
    ax.text(2024.2, 251, "interior", color=OR, va="center")
    ax.set_xlim(2013.6, 2025.6)
    ax.set_xticks(range(2014, 2025, 2))
    ax.set_ylim(0, 400)
    ax.set_ylabel("índice (2020 = 100)")
    ax.set_xlabel("año")
    ax.set_title("Pernoctaciones hoteleras en la costa y en el interior", loc="left")
    bare(ax)
    return foot(fig, "Fuente: encuesta de ocupación hotelera")


@liar("bridged-gap")
def de_sensor_ausfall():
    rng = np.random.default_rng(503)
    t = pd.date_range("2019-01-01", "2023-12-01", freq="MS")
    v = pd.Series(31 - 0.13 * np.arange(t.size) + 5 * np.cos(2 * np.pi * t.month / 12) + rng.normal(0, 1.2, t.size), index=t)
    v = v.drop(v.loc["2021-02":"2022-03"].index)
    fig, ax = new()
    ax.plot(v.index, v.values, color=BL, lw=1.8)
    ax.set_ylim(0, 42)
    ax.set_ylabel("Stickstoffdioxid (µg/m³)")
    ax.set_xlabel("Monat")
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.set_title("Stickstoffdioxid an der Station Ringstraße, Monatsmittel", loc="left")
    bare(ax)
    return foot(fig, "Quelle: städtisches Messnetz")


@liar("colour-blind")
def fr_semis_rouge_vert():
    rng = np.random.default_rng(504)
    d = pd.DataFrame({"hauteur": np.r_[rng.normal(14, 3, 45), rng.normal(19, 3, 45)],
                      "diametre": np.r_[rng.normal(28, 5, 45), rng.normal(33, 5, 45)],
                      "essence": ["hêtre"] * 45 + ["chêne"] * 45})
    fig, ax = new()
    sns.scatterplot(d, x="diametre", y="hauteur", hue="essence", palette={"hêtre": "#B8602C", "chêne": "#6E8B2A"}, s=55, ax=ax)
    sns.move_legend(ax, "upper left", bbox_to_anchor=(1.01, 1), frameon=False)
    ax.set_xlabel("diamètre du tronc (cm)")
    ax.set_ylabel("hauteur de l’arbre (m)")
    ax.set_title("Hêtres et chênes de la forêt domaniale")
    return foot(fig, "Source : inventaire forestier, 90 arbres mesurés en 2023")


@liar("cumulative-as-growth")
def en_sales_keep_growing():
    q = [f"{y} Q{k}" for y in (2022, 2023, 2024) for k in (1, 2, 3, 4)][:10]
    n = np.cumsum([41, 47, 45, 39, 33, 28, 22, 17, 13, 9])
    fig, ax = new(8, 4.5)
    ax.bar(range(10), n, color=BL, width=0.75)
    ax.bar_label(ax.containers[0], padding=2)
    ax.set_xticks(range(10), q, rotation=30, ha="right")
    ax.set_ylabel("cumulative sales since launch (thousands)")
    ax.set_title("Watch sales keep growing, quarter after quarter", loc="left", weight="bold")
    bare(ax)
    return foot(fig, "Source: company keynote, unit sales")


@liar("discretised-continuous")
def es_humedad_tres_colores():
    h, d = np.arange(25), np.arange(32)
    hc, dc = np.meshgrid(h[:-1] + 0.5, d[:-1] + 0.5)
    z = 62 + 24 * np.cos(2 * np.pi * (hc - 5) / 24) + 9 * np.sin(dc / 4.5)
    fig, ax = new()
    m = ax.pcolormesh(h, d, z, cmap=plt.get_cmap("viridis", 3), vmin=30, vmax=96)
    cb = fig.colorbar(m, ax=ax)
    cb.set_label("humedad relativa (%)")
    ax.set_xlabel("hora del día (h)")
    ax.set_ylabel("día de mayo")
    ax.set_xticks(range(0, 25, 4))
    ax.set_title("Humedad del invernadero en mayo")
    return foot(fig, "Fuente: sonda del invernadero, datos horarios")


@liar("diverging-off-centre")
def de_abweichung_heatmap():
    rng = np.random.default_rng(505)
    y = np.arange(2010, 2025)
    z = rng.normal(0.9, 1.1, (12, y.size)) + np.linspace(-0.5, 0.9, y.size)
    d = pd.DataFrame(z, index=["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"], columns=y)
    fig, ax = new(8, 4.8)
    sns.heatmap(d, cmap="RdBu_r", vmin=-1, vmax=4, ax=ax, cbar_kws={"label": "Abweichung vom Mittel 1991–2020 (°C)"})
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Monat")
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Monatstemperaturen im Vergleich zum langjährigen Mittel", loc="left")
    return foot(fig, "Quelle: Wetterdienst, Station Flughafen")


@liar("dual-axis")
def fr_loyers_et_etudiants():
    y = np.arange(2013, 2025)
    loyer = [10.9, 11.0, 11.2, 11.3, 11.6, 11.9, 12.1, 12.2, 12.6, 13.0, 13.5, 13.9]
    etu = [24.1, 24.2, 24.6, 25.0, 25.7, 26.2, 26.8, 27.0, 27.7, 28.2, 28.9, 29.5]
    fig, ax = new()
    bars = ax.bar(y, loyer, color=SK, width=0.8, label="loyer (à gauche)")
    ax.set_ylim(0, 18)
    ax.set_ylabel("loyer médian (€/m²)")
    ax.set_xlabel("année")
    b = ax.twinx()
    b.plot(y, etu, color=NO, lw=2.6, marker="o", ms=4, label="étudiants (à droite)")
    b.set_ylim(18, 30)
    b.set_ylabel("étudiants (milliers)")
    ax.legend(handles=[bars, b.lines[0]], frameon=False, loc="upper left")
    ax.set_title("Loyers et étudiants dans l’agglomération", loc="left")
    return foot(fig, "Source : observatoire local des loyers ; université")


@liar("false-precision")
def de_umfrage_vier_stellen():
    n = 41
    d = pd.Series({"Fahrrad": 15, "Bus und Bahn": 12, "Auto": 8, "zu Fuß": 6}).sort_values()
    p = d / n * 100
    fig, ax = new(7.6, 3.8)
    ax.barh(p.index, p, color=VE)
    for i, v in enumerate(p):
        ax.text(v + 0.4, i, f"{v:.4f} %".replace(".", ","), va="center")
    ax.set_xlim(0, 46)
    ax.set_xlabel("Anteil der Befragten (%)")
    ax.set_title("So kommt die Belegschaft zur Arbeit", loc="left")
    bare(ax)
    return foot(fig, "Quelle: Umfrage im Betrieb, 41 Befragte, Mai 2024")


@liar("inverted-axis")
def es_homicidios_hacia_abajo():
    y = np.arange(1992, 2015)
    v = np.array([870, 905, 840, 812, 790, 764, 700, 655, 610, 582, 560, 548, 536, 521, 740, 825, 780, 720, 690, 702, 718, 731, 745])
    fig, ax = new()
    ax.fill_between(y, v, 0, color="#A11D21")
    ax.plot(y, v, color="black", lw=1.6, marker="o", ms=3.5)
    ax.set_ylim(1000, 0)
    ax.set_xlim(1992, 2014)
    ax.set_xticks(range(1994, 2015, 5))
    ax.axvline(2005, ymin=0.05, ymax=0.46, color="black", lw=1)
    ax.text(2005.3, 930, "2005: nueva ley\nde defensa propia", fontsize=10)
    ax.set_ylabel("homicidios con arma de fuego (víctimas)")
    ax.set_xlabel("año")
    ax.set_title("Homicidios con arma de fuego en el estado", loc="left", weight="bold")
    bare(ax)
    return foot(fig, "Fuente: departamento de policía del estado")


@liar("line-over-categories")
def fr_courbe_des_modes():
    fig, ax = new()
    modes = ["voiture", "bus", "vélo", "marche", "train"]
    ax.plot(modes, [52, 17, 9, 16, 6], color=BL, marker="o", lw=2.2, label="actifs")
    ax.plot(modes, [21, 38, 14, 22, 5], color=OR, marker="s", lw=2.2, ls="--", label="étudiants")
    ax.set_ylim(0, 60)
    ax.set_ylabel("part des trajets (%)")
    ax.set_xlabel("mode de transport")
    ax.legend(frameon=False)
    ax.set_title("Comment on se déplace, selon qu’on travaille ou qu’on étudie", loc="left")
    bare(ax)
    return foot(fig, "Source : enquête ménages-déplacements, 2022")


@liar("low-contrast")
def en_pale_news_habits():
    y = np.arange(2012, 2025)
    fig, ax = new()
    for v, c, n in (([61, 60, 58, 57, 57, 55, 52, 50, 49, 47, 46, 45, 44], NO, "print"),
                    ([32, 34, 37, 41, 44, 47, 51, 55, 60, 62, 64, 66, 67], "#F4E8A6", "online")):
        ax.plot(y, v, color=c, lw=2)
        ax.text(2024.2, v[-1], n, color=c, va="center", fontsize=11)
    ax.set_xlim(2011.6, 2025.8)
    ax.set_ylim(0, 80)
    ax.set_ylabel("adults who read news this way weekly (%)")
    ax.set_xlabel("year")
    ax.set_title("Where adults read the news", loc="left")
    bare(ax)
    return foot(fig, "Source: national readership survey")


@liar("misrepresentation")
def es_circulos_por_radio():
    fig, ax = new(7.6, 4)
    x = 0.0
    for n, v in (("2004", 11), ("2014", 23), ("2024", 46)):
        r = v / 10
        x += r
        ax.add_patch(Circle((x, r), r, color=BL))
        ax.text(x, r, f"{v} %", color="white", ha="center", va="center", fontsize=13, weight="bold")
        ax.text(x, -0.8, n, ha="center", fontsize=11)
        x += r + 0.7
    ax.set_xlim(-0.5, x)
    ax.set_ylim(-1.5, 9.8)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Electricidad de origen renovable (% del total)", loc="left")
    return foot(fig, "Fuente: operador del sistema eléctrico")


@liar("misrepresentation")
def de_balken_nicht_nach_zahl():
    fig, ax = new(7, 4.2)
    ax.bar(["Ja", "Nein", "Weiß nicht"], [47, 45, 22], color=[BL, OR, GR], width=0.6)
    for i, v in enumerate((47, 31, 22)):
        ax.text(i, (47, 45, 22)[i] + 1, f"{v} %", ha="center", fontsize=13, weight="bold")
    ax.set_yticks([])
    ax.set_ylim(0, 55)
    ax.set_title("Soll die Innenstadt autofrei werden? (Anteil der Befragten)", loc="left")
    bare(ax, "top", "right", "left")
    return foot(fig, "Quelle: Telefonumfrage, 1 004 Befragte, September 2024")


@liar("misrepresentation")
def en_shrinking_banknote():
    fig, ax = new(7.8, 4)
    x = 0.0
    for y, v in (("1980", 100), ("1995", 50), ("2010", 34), ("2024", 22)):
        w, h = v / 20, v / 40
        ax.add_patch(Rectangle((x, 0), w, h, facecolor="#3F7D4E", edgecolor="black"))
        ax.text(x + w / 2, -0.28, y, ha="center", fontsize=11)
        ax.text(x + w / 2, h + 0.1, f"{v}p", ha="center", fontsize=12, weight="bold")
        x += w + 0.7
    ax.set_xlim(-0.3, x)
    ax.set_ylim(-0.5, 3.1)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("What a 1980 pound buys today, in pence", loc="left", weight="bold")
    return foot(fig, "Source: consumer price index, base 1980")


@liar("missing-unit")
def en_rainfall_no_unit():
    y = np.arange(2011, 2025)
    v = [512, 741, 598, 803, 566, 590, 611, 540, 688, 702, 634, 498, 722, 781]
    ax = pd.Series(v, index=y).plot(figsize=(7.6, 4.3), marker="o", color=BL)
    ax.set_ylim(0, 900)
    ax.set_ylabel("Rainfall")
    ax.set_xlabel("Year")
    ax.set_title("Rainfall at the botanic garden, 2011–2024", loc="left")
    bare(ax)
    return foot(ax.figure, "Source: garden weather station")


@liar("overplotting")
def fr_nuage_opaque():
    rng = np.random.default_rng(506)
    s = rng.lognormal(4.1, 0.35, 16000)
    p = s * rng.normal(2.4, 0.45, s.size)
    fig, ax = new()
    ax.scatter(s, p, s=28, color=BL)
    ax.set_xlabel("surface du logement (m²)")
    ax.set_ylabel("prix de vente (milliers d’euros)")
    ax.set_title("Surface et prix des ventes de la métropole", loc="left")
    return foot(fig, "Source : demandes de valeurs foncières, 16 000 ventes")


@liar("panels-on-different-scales")
def es_cuatro_hospitales():
    rng = np.random.default_rng(507)
    fig, axs = plt.subplots(2, 2, figsize=(8, 5.4), sharex=True)
    t = np.arange(1, 53)
    for ax, (n, m, a) in zip(axs.flat, (("La Fe", 86, 5), ("San Roque", 41, 4), ("Virgen del Mar", 63, 12), ("Los Pinos", 22, 2))):
        v = m + a * np.cos(2 * np.pi * (t - 3) / 52) + rng.normal(0, a / 6, t.size)
        ax.plot(t, v, color=BL)
        ax.set_title(n, loc="left", fontsize=11)
        ax.set_ylim(v.min() - 0.5, v.max() + 0.5)
        ax.set_ylabel("camas ocupadas (%)")
        bare(ax)
    for ax in axs[1]:
        ax.set_xlabel("semana de 2024")
    fig.suptitle("Ocupación de camas en cuatro hospitales")
    return foot(fig, "Fuente: servicio de salud")


@liar("panels-on-different-scales")
def de_wartezeit_subfigures():
    fig = plt.figure(figsize=(8, 4.6))
    fig.suptitle("Wartezeit auf einen Facharzttermin")
    left, right = fig.subfigures(1, 2)
    for sub, name, v, top in ((left, "Stadt", [11, 9, 14, 12], 16), (right, "Land", [38, 31, 52, 44], 60)):
        ax = sub.subplots()
        ax.bar(["Augen", "Haut", "Psych.", "Herz"], v, color=SK)
        ax.set_ylim(0, top)
        ax.set_title(name)
        ax.set_ylabel("Tage")
        sub.subplots_adjust(bottom=0.17, top=0.82, left=0.17)
    return foot(fig, "Quelle: Krankenkasse, Median 2023", tight=False)


@liar("partial-period")
def fr_musee_mois_entame():
    t = pd.date_range("2023-01-01", "2024-11-01", freq="MS")
    v = [14.1, 15.0, 16.8, 18.9, 18.2, 16.4, 21.5, 23.8, 17.1, 18.8, 16.0, 15.2,
         14.9, 15.6, 17.7, 19.4, 19.0, 17.2, 22.6, 24.9, 18.0, 19.7, 6.1]
    fig, ax = new(8, 4.4)
    ax.bar(t, v, width=24, color=PU)
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 4, 7, 10)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_ylabel("entrées du mois (milliers)")
    ax.set_xlabel("mois")
    ax.set_title("Les entrées au musée des Beaux-Arts, de janvier 2023 à novembre 2024", loc="left", fontsize=11)
    bare(ax)
    return foot(fig, "Source : billetterie du musée, données arrêtées au 12 novembre 2024")


@liar("pie-misuse")
def en_pie_of_many_answers():
    fig, ax = new(7.2, 4.8)
    v = [64, 51, 38, 27]
    ax.pie(v, labels=["price", "freshness", "origin", "packaging"], colors=[BL, "#F0C400", VE, SK], startangle=90, counterclock=False,
           labeldistance=1.08, textprops={"fontsize": 11}, wedgeprops={"edgecolor": "white"})
    ang = np.pi / 2 - 2 * np.pi * (np.cumsum(v) - np.array(v) / 2) / sum(v)
    for a, p in zip(ang, v):
        ax.text(0.6 * np.cos(a), 0.6 * np.sin(a), f"{p}%", ha="center", va="center", fontsize=13, weight="bold",
                color="black" if p == 51 else "white")
    ax.set_title("What shoppers look at when they buy fruit (% of shoppers)")
    return foot(fig, "Source: exit survey, 812 shoppers, several answers allowed")


@liar("rainbow-colormap")
def de_laerm_im_spektrum():
    rng = np.random.default_rng(508)
    h, d = np.arange(25), np.arange(8)
    hc, dc = np.meshgrid(h[:-1], d[:-1])
    z = 52 + 13 * np.exp(-((hc - 8) / 3) ** 2) + 15 * np.exp(-((hc - 17.5) / 3.5) ** 2) - 4 * (dc > 4) + rng.normal(0, 1, hc.shape)
    fig, ax = new()
    m = ax.pcolormesh(h, d, z, cmap="nipy_spectral")
    fig.colorbar(m, ax=ax, label="Mittelungspegel (dB(A))")
    ax.set_yticks(d[:-1] + 0.5, ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    ax.invert_yaxis()
    ax.set_xticks(range(0, 25, 4))
    ax.set_xlabel("Uhrzeit (Stunde)")
    ax.set_ylabel("Wochentag")
    ax.set_title("Lärm an der Hauptstraße, Mittel aus 2024")
    return foot(fig, "Quelle: Umweltamt, Dauermessstelle")


@liar("shuffled-ordinal")
def es_satisfaccion_alfabetica():
    r = pd.Series(["Bastante satisfecho"] * 412 + ["Muy satisfecho"] * 231 + ["Nada satisfecho"] * 96 + ["Poco satisfecho"] * 261)
    s = r.value_counts(normalize=True).sort_index() * 100
    ax = s.plot.bar(figsize=(7.6, 4.4), color=VE, rot=0, width=0.65)
    ax.bar_label(ax.containers[0], fmt="%.0f %%", padding=2)
    ax.set_xlabel("respuesta")
    ax.set_ylabel("usuarios (%)")
    ax.set_ylim(0, 48)
    ax.set_title("Satisfacción con el transporte público", loc="left")
    bare(ax)
    return foot(ax.figure, "Fuente: encuesta a 1000 usuarios, octubre de 2024")


@liar("smoothed-line")
def fr_recensements_arrondis():
    y = np.array([1968, 1975, 1982, 1990, 1999, 2010, 2021])
    v = np.array([70.7, 81.3, 79.4, 78.9, 83.4, 87.7, 89.9])
    x = np.linspace(1968, 2021, 300)
    fig, ax = new()
    ax.plot(x, CubicSpline(y, v)(x), color=BL, lw=2.4)
    ax.plot(y, v, "o", color=BL, ms=6)
    ax.set_ylabel("habitants (milliers)")
    ax.set_xlabel("année")
    ax.set_title("La population de la ville, de 1968 à 2021", loc="left")
    bare(ax)
    return foot(fig, "Source : recensements de la population")


@liar("stacked-averages")
def es_salarios_apilados():
    d = pd.DataFrame({"hombres": [2380, 2210, 1890, 1640], "mujeres": [2050, 1930, 1610, 1480]},
                     index=["banca", "industria", "comercio", "hostelería"])
    ax = d.plot.bar(stacked=True, figsize=(7.6, 4.6), color=[BL, "#E69F00"], rot=0, width=0.6)
    ax.set_ylabel("salario medio mensual (euros)")
    ax.set_xlabel("sector")
    ax.set_title("Salario medio de hombres y mujeres, por sector", loc="left")
    ax.legend(frameon=False)
    bare(ax)
    return foot(ax.figure, "Fuente: encuesta de población activa, 2023")


@liar("three-d")
def de_saeulen_im_raum():
    fig = plt.figure(figsize=(7.8, 5))
    ax = fig.add_subplot(projection="3d")
    v = np.array([[31, 26, 22], [24, 29, 35]])
    for j, c in ((1, OR), (0, BL)):
        ax.bar3d(np.arange(3) - 0.3, np.full(3, j - 0.3), np.zeros(3), 0.6, 0.6, v[j], color=c)
    ax.set_xticks(range(3), ["2014", "2019", "2024"])
    ax.set_yticks(range(2), ["Liste A", "Liste B"])
    ax.set_xlabel("Wahljahr", labelpad=8)
    ax.set_zlabel("Stimmenanteil (%)")
    ax.view_init(22, -58)
    ax.set_title("Stimmenanteile bei der Gemeinderatswahl")
    fig.text(0.012, 0.014, "Quelle: Wahlamt", fontsize=9, color="#444444")
    return fig


@liar("title-contradicts-data")
def es_embalse_minimo():
    y = np.arange(2004, 2025)
    v = [71, 62, 55, 49, 34, 58, 74, 77, 61, 80, 76, 68, 64, 39, 66, 59, 57, 52, 43, 41, 45]
    fig, ax = new()
    ax.plot(y, v, color=BL, lw=2.2, marker="o", ms=4)
    ax.annotate("45 %", (2024, 45), (2023.4, 52), fontsize=11, weight="bold")
    ax.set_ylim(0, 100)
    ax.set_xticks(range(2004, 2025, 4))
    ax.set_ylabel("agua embalsada (% de la capacidad)")
    ax.set_xlabel("año (1 de octubre)")
    ax.set_title("El embalse, en su nivel más bajo desde 2004", loc="left", weight="bold")
    bare(ax)
    return foot(fig, "Fuente: confederación hidrográfica")


@liar("title-contradicts-data")
def de_miete_verdoppelt():
    d = pd.DataFrame({"Jahr": [str(y) for y in range(2012, 2025, 2)], "Miete": [7.9, 8.3, 8.8, 9.4, 9.9, 10.6, 11.4]})
    fig, ax = new()
    so.Plot(d, x="Jahr", y="Miete").add(so.Bar(color=BL, alpha=1)).on(ax).plot()
    ax.set_ylim(0, 13)
    ax.yaxis.set_major_formatter(comma(0))
    ax.set_ylabel("Angebotsmiete (Euro/m²)")
    ax.set_xlabel("Jahr")
    ax.set_title("Die Mieten haben sich seit 2012 verdoppelt", loc="left", weight="bold")
    bare(ax)
    return foot(fig, "Quelle: Mietspiegel der Stadt")


@liar("title-contradicts-data")
def en_fallen_every_year():
    y = np.arange(2014, 2025)
    v = [8.9, 8.4, 8.1, 7.6, 7.2, 6.8, 5.1, 5.7, 6.3, 6.0, 5.6]
    fig, ax = new()
    ax.step(y, v, where="mid", color=BL, lw=2.4)
    ax.set_ylim(0, 10)
    ax.set_xticks(range(2014, 2025, 2))
    ax.set_ylabel("burglaries per 1,000 households")
    ax.set_xlabel("year")
    ax.set_title("Burglary has fallen every year since 2014", loc="left", weight="bold")
    bare(ax)
    return foot(fig, "Source: police recorded crime")


@liar("title-contradicts-data")
def fr_pente_toutes_progressent():
    d = pd.DataFrame({"a": [61.2, 58.4, 66.0, 54.1, 70.3], "b": [66.8, 62.1, 63.4, 59.0, 67.9]},
                     index=["Nantes", "Lille", "Lyon", "Nice", "Rennes"])
    fig, ax = new(6.8, 5)
    for n, r in d.iterrows():
        ax.plot([2015, 2024], r, color=BL, marker="o", lw=2)
        ax.text(2014.7, r.a, f"{n}  {r.a:.0f}", ha="right", va="center")
        ax.text(2024.3, r.b, f"{r.b:.0f}", va="center")
    ax.set_xlim(2011, 2026)
    ax.set_ylim(52, 72)
    ax.set_xticks([2015, 2024])
    ax.set_ylabel("trajets sans voiture (% des trajets)")
    ax.set_xlabel("année de l’enquête")
    ax.set_title("Les trajets sans voiture progressent dans les cinq villes", loc="left", weight="bold")
    bare(ax)
    return foot(fig, "Source : enquêtes ménages-déplacements, 2015 et 2024")


@liar("uneven-bins")
def fr_ages_classes_inegales():
    rng = np.random.default_rng(509)
    a = np.clip(rng.gamma(5, 8.2, 2400) + 6, 14, 89)
    fig, ax = new()
    ax.hist(a, bins=[14, 18, 25, 30, 45, 65, 90], color=SK, edgecolor="white")
    ax.set_ylabel("inscrits (nombre)")
    ax.set_xlabel("âge (ans)")
    ax.set_xticks([15, 30, 45, 60, 75, 90])
    ax.set_title("L’âge des inscrits à la médiathèque", loc="left")
    bare(ax)
    return foot(fig, "Source : fichier des inscrits, 2 400 personnes")


@liar("uneven-ticks")
def es_anos_a_saltos():
    y = ["1991", "2001", "2011", "2016", "2019", "2021", "2022", "2023"]
    v = [7.4, 9.1, 11.8, 13.6, 14.5, 14.9, 15.2, 15.4]
    fig, ax = new()
    ax.plot(range(len(y)), v, color=OR, marker="o", lw=2.4)
    ax.set_xticks(range(len(y)), y)
    ax.set_ylim(0, 18)
    ax.set_ylabel("personas que viven solas (% de los adultos)")
    ax.set_xlabel("año")
    ax.set_title("Vivir solo en la provincia, 1991-2023", loc="left")
    bare(ax)
    return foot(fig, "Fuente: censos y padrón")


@liar("unexplained-interval")
def de_band_ohne_wort():
    y = np.arange(2005, 2025)
    v = np.array([62, 61, 63, 60, 58, 59, 57, 56, 57, 55, 54, 55, 53, 51, 52, 50, 49, 47, 48, 46.0])
    fig, ax = new()
    ax.fill_between(y, v - 3.4, v + 3.4, color=SK, alpha=0.35)
    ax.plot(y, v, color=BL, lw=2.2)
    ax.set_ylim(0, 80)
    ax.set_xticks(range(2005, 2025, 5))
    ax.set_ylabel("Vertrauen in die Presse (% der Befragten)")
    ax.set_xlabel("Jahr")
    ax.set_title("Vertrauen in die Presse, 2005 bis 2024", loc="left")
    bare(ax)
    return foot(fig, "Quelle: Bevölkerungsumfrage, jährlich rund 900 Befragte")


@liar("unnormalised-comparison")
def en_road_deaths_by_country():
    s = pd.Series({"Germany": 2830, "France": 3260, "Italy": 3040, "Spain": 1800, "Poland": 1890, "Portugal": 640,
                   "Belgium": 480, "Ireland": 184, "Luxembourg": 26}).sort_values()
    fig, ax = new()
    ax.barh(s.index, s, color=OR)
    ax.bar_label(ax.containers[0], fmt="{:,.0f}", padding=3)
    ax.set_xlim(0, 3700)
    ax.set_xlabel("people killed on the roads in 2023")
    ax.set_title("Where Europe’s roads are most dangerous", loc="left", weight="bold")
    bare(ax)
    return foot(fig, "Source: European road safety observatory")


@liar("unordered-time")
def fr_jours_par_valeur():
    s = pd.Series({"26 avril": 62, "27 avril": 88, "28 avril": 121, "29 avril": 134, "30 avril": 97, "1er mai": 71, "2 mai": 109,
                   "3 mai": 54, "4 mai": 83}).sort_values(ascending=False)
    ax = s.plot.bar(figsize=(7.8, 4.4), color=BL, rot=35, width=0.7)
    ax.set_ylabel("nouveaux cas (personnes)")
    ax.set_xlabel("jour du prélèvement")
    ax.set_title("Les nouveaux cas du comté, du 26 avril au 4 mai", loc="left")
    bare(ax)
    return foot(ax.figure, "Source : direction de la santé du comté")


@liar("unsorted-bars")
def de_berufe_durcheinander():
    fig, ax = new(7.8, 5)
    n = ["Pflege", "Köche", "Elektrik", "Verkauf", "Logistik", "Informatik", "Erziehung", "Metallbau", "Bäcker", "Gärtner", "Friseure"]
    v = [184, 61, 142, 37, 88, 69, 157, 95, 22, 48, 31]
    ax.barh(n, v, color=BL)
    ax.invert_yaxis()
    ax.set_xlabel("unbesetzte Stellen (Anzahl)")
    ax.set_title("In diesen Berufen fehlt Personal", loc="left")
    bare(ax)
    return foot(fig, "Quelle: Arbeitsagentur, Bezirk Süd, November 2024")


# ---------------------------------------------------------------- honest

@honest
def es_piramide_de_edades():
    g = [f"{a}-{a + 9}" for a in range(0, 90, 10)] + ["90 y más"]
    h = np.array([4.6, 5.3, 5.1, 5.6, 7.4, 7.8, 6.3, 4.5, 2.2, 0.4])
    m = np.array([4.3, 5.0, 4.9, 5.5, 7.3, 7.9, 6.7, 5.2, 3.1, 0.9])
    fig, ax = new(7.4, 4.8)
    ax.barh(g, -h, color=BL, height=0.9, label="hombres")
    ax.barh(g, m, color="#E69F00", height=0.9, label="mujeres")
    ax.axvline(0, color="white", lw=1)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_xlim(-9, 9)
    ax.set_xlabel("población de la provincia (% del total)")
    ax.set_ylabel("edad (años)")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Pirámide de población de la provincia, 1 de enero de 2024", loc="left")
    bare(ax)
    return foot(fig, "Fuente: padrón continuo")


@honest
def es_hietograma_colgado():
    t = np.arange(0, 48)
    p = np.zeros(48)
    p[6:16] = [1, 3, 7, 12, 15, 11, 8, 4, 2, 1]
    q = 14 + 190 * np.exp(-((t - 20) / 6.5) ** 2) * (t < 20) + 190 * np.exp(-((t - 20) / 11.0) ** 2) * (t >= 20)
    fig, (a, b) = plt.subplots(2, 1, figsize=(7.6, 5.2), sharex=True, gridspec_kw={"height_ratios": [1, 2]})
    a.bar(t, p, width=0.9, color=SK)
    a.set_ylim(18, 0)
    a.set_ylabel("lluvia (mm/h)")
    a.set_title("Crecida del 14 de octubre: la lluvia cuelga de arriba, el caudal sube", loc="left")
    b.plot(t, q, color=BL, lw=2)
    b.set_ylim(0, 230)
    b.set_ylabel("caudal (m³/s)")
    b.set_xlabel("horas desde la medianoche del día 14")
    b.set_xticks(range(0, 49, 6))
    b.set_xlim(0, 48)
    bare(b)
    return foot(fig, "Fuente: confederación hidrográfica, aforo de Puente Viejo")


@honest
def es_cascada_desde_cero():
    names = ["ingresos", "personal", "energía", "alquiler", "impuestos", "resultado"]
    steps = [84.0, -38.5, -9.2, -12.0, -6.1]
    fig, ax = new()
    level = 0.0
    for i, s in enumerate(steps):
        low = min(level, level + s)
        ax.bar(i, abs(s), bottom=low, color=BL if i == 0 else OR, width=0.65)
        level += s
        ax.text(i, low + abs(s) + 1.2, f"{s:+.1f}".replace(".", ",") if i else f"{s:.1f}".replace(".", ","), ha="center")
    ax.bar(5, level, color=NO, width=0.65)
    ax.text(5, level + 1.2, f"{level:.1f}".replace(".", ","), ha="center")
    ax.set_xticks(range(6), names)
    ax.set_ylim(0, 95)
    ax.set_ylabel("miles de euros")
    ax.set_title("De los ingresos al resultado de la panadería, 2024", loc="left")
    ax.legend(handles=[Patch(color=BL, label="ingresos"), Patch(color=OR, label="gastos"), Patch(color=NO, label="lo que queda")],
              frameon=False)
    bare(ax)
    return foot(fig, "Fuente: cuentas anuales de la panadería")


@honest
def es_bland_altman():
    rng = np.random.default_rng(601)
    m = rng.uniform(95, 165, 70)
    d = rng.normal(2.1, 5.2, 70)
    fig, ax = new()
    ax.scatter(m, d, s=28, facecolor="none", edgecolor=BL)
    for v, ls, t in ((d.mean(), "-", "media"), (d.mean() + 1.96 * d.std(), "--", "media + 1,96 DT"), (d.mean() - 1.96 * d.std(), "--", "media − 1,96 DT")):
        ax.axhline(v, color=OR, ls=ls, lw=1.4)
        ax.text(169, v + 0.4, t, color="#A03C00", va="bottom", fontsize=9.5)
    ax.set_xlim(92, 190)
    ax.set_ylim(-17, 20)
    ax.set_xlabel("media de los dos tensiómetros (mmHg)")
    ax.set_ylabel("diferencia, muñeca menos brazo (mmHg)")
    ax.set_title("Tensiómetro de muñeca frente al de brazo (Bland-Altman)", loc="left")
    bare(ax)
    return foot(fig, "Fuente: 70 pacientes del centro de salud; entre las líneas discontinuas, el 95 % de las diferencias")


@honest
def es_energia_por_fuentes():
    y = np.arange(2008, 2025)
    hydro = np.array([26, 29, 45, 33, 24, 41, 43, 31, 40, 21, 37, 27, 33, 33, 22, 29, 36.0])
    wind = np.array([33, 38, 43, 42, 48, 54, 51, 48, 48, 48, 49, 54, 55, 60, 61, 63, 61.0])
    sun = np.array([3, 6, 7, 9, 12, 13, 14, 14, 13, 14, 12, 15, 20, 26, 33, 42, 50.0])
    fig, ax = new()
    ax.stackplot(y, hydro, wind, sun, colors=["#0B4F8A", "#56B4E9", "#F0C400"], edgecolor="white", lw=0.6)
    ax.text(2016, 17, "hidráulica", color="white", ha="center", fontsize=11)
    ax.text(2016, 62, "eólica", color="black", ha="center", fontsize=11)
    ax.text(2023.4, 112, "solar", color="black", ha="center", fontsize=11)
    ax.set_xlim(2008, 2024)
    ax.set_ylim(0, 160)
    ax.set_xticks(range(2008, 2025, 4))
    ax.set_ylabel("electricidad producida (TWh)")
    ax.set_xlabel("año")
    ax.set_title("Electricidad renovable por fuentes", loc="left")
    bare(ax)
    return foot(fig, "Fuente: operador del sistema eléctrico")


@honest
def es_confianza_en_orden():
    s = pd.Series({"mucha": 14, "bastante": 37, "poca": 31, "ninguna": 12, "no sabe": 6})
    ax = s[::-1].plot.barh(figsize=(7.4, 4.0), color=[GR, BL, BL, BL, BL], width=0.7)
    ax.bar_label(ax.containers[0], fmt="%d %%", padding=3)
    ax.set_xlim(0, 42)
    ax.set_xlabel("encuestados (%)")
    ax.set_ylabel("confianza")
    ax.set_title("¿Cuánta confianza le merece el ayuntamiento?", loc="left")
    bare(ax)
    return foot(ax.figure, "Fuente: barómetro municipal, 800 entrevistas")


@honest
def es_perfil_de_etapa():
    km = np.array([0, 12, 25, 38, 52, 64, 78, 90, 104, 118, 131, 146, 158, 171.0])
    alt = np.array([380, 410, 520, 910, 1340, 880, 640, 720, 1180, 1620, 990, 760, 1240, 1785.0])
    fig, ax = new(8.4, 3.9)
    ax.fill_between(km, alt, 0, color="#BFD9C4")
    ax.plot(km, alt, color=VE, lw=2)
    for k, n in ((52, "Puerto del Pino"), (118, "Alto de la Cruz"), (171, "meta")):
        ax.annotate(n, (k, alt[km == k][0]), (0, 7), textcoords="offset points", ha="center" if k < 170 else "right", fontsize=10)
    ax.set_ylim(0, 2050)
    ax.set_xlim(0, 173)
    ax.set_xlabel("kilómetro de la etapa (km)")
    ax.set_ylabel("altitud (m)")
    ax.set_title("Perfil de la decimocuarta etapa", loc="left")
    bare(ax)
    return foot(fig, "Fuente: libro de ruta de la carrera")


@honest
def es_indice_antes_de_la_pandemia():
    y = np.arange(2014, 2025)
    a = np.array([88, 91, 94, 97, 98, 100, 31, 55, 92, 104, 110])
    b = np.array([90, 92, 95, 97, 99, 100, 52, 78, 98, 102, 103])
    fig, ax = new()
    ax.axhline(100, color="#999999", lw=1)
    ax.plot(y, a, color=BL, lw=2.3)
    ax.plot(y, b, color=OR, lw=2.3, ls="--")
    ax.text(2024.2, 110, "avión", color=BL, va="center")
    ax.text(2024.2, 102, "tren", color="#B34700", va="center")
    ax.set_xlim(2013.7, 2025.3)
    ax.set_ylim(0, 120)
    ax.set_xticks(range(2014, 2025, 2))
    ax.set_ylabel("viajeros, índice (2019 = 100)")
    ax.set_xlabel("año")
    ax.set_title("Avión y tren: viajeros frente al último año antes de la pandemia", loc="left")
    bare(ax)
    return foot(fig, "Fuente: estadística de transporte de viajeros")


@honest
def es_tarta_de_tres():
    fig, ax = new(6.4, 4.4)
    ax.pie([58, 29, 13], labels=["alquiler 58 %", "propiedad 29 %", "cesión 13 %"], colors=[BL, "#E69F00", GR], startangle=90,
           counterclock=False, wedgeprops={"edgecolor": "white", "width": 0.45}, textprops={"fontsize": 11})
    ax.set_title("Cómo viven los menores de 30 años (% de los hogares)")
    return foot(fig, "Fuente: encuesta de condiciones de vida, 2024")


@honest
def es_hexagonos_de_puntos():
    rng = np.random.default_rng(602)
    t = rng.normal(22, 6, 20000)
    c = 24 + 0.03 * (t - 19) ** 2 + rng.normal(0, 2.2, t.size)
    fig, ax = new()
    h = ax.hexbin(t, c, gridsize=38, cmap="viridis", mincnt=1, bins="log")
    fig.colorbar(h, ax=ax, label="horas medidas (número, escala logarítmica)")
    ax.set_xlabel("temperatura exterior (°C)")
    ax.set_ylabel("consumo eléctrico (GWh/h)")
    ax.set_title("El consumo sube con el frío y con el calor", loc="left")
    return foot(fig, "Fuente: operador del sistema, 20 000 horas")


@honest
def es_censos_en_su_sitio():
    y = [1950, 1960, 1970, 1981, 1991, 2001, 2011, 2016, 2021, 2023]
    v = [3.9, 4.2, 5.0, 6.1, 7.4, 9.1, 11.8, 13.6, 14.9, 15.4]
    fig, ax = new()
    ax.plot(y, v, color=OR, marker="o", lw=2.2)
    ax.set_xlim(1945, 2030)
    ax.set_xticks(range(1950, 2031, 10))
    ax.set_ylim(0, 18)
    ax.set_ylabel("personas que viven solas (% de los adultos)")
    ax.set_xlabel("año del censo o del padrón")
    ax.set_title("Vivir solo en la provincia, 1950-2023", loc="left")
    bare(ax)
    return foot(fig, "Fuente: censos y padrón; cada punto, una medición")


@honest
def de_pegel_ausschnitt():
    rng = np.random.default_rng(603)
    t = pd.date_range("2004-01-01", "2024-12-01", freq="MS")
    v = 441.3 - 0.012 * np.arange(t.size) + 0.35 * np.sin(2 * np.pi * t.month / 12) + rng.normal(0, 0.06, t.size)
    fig, ax = new()
    ax.plot(t, v, color=BL, lw=1.5)
    ax.set_ylabel("Grundwasserstand (m ü. NN)")
    ax.set_xlabel("Jahr")
    ax.yaxis.set_major_locator(MultipleLocator(1))
    ax.grid(axis="y", color="#dddddd")
    ax.set_title("Der Grundwasserspiegel ist seit 2004 um rund drei Meter gefallen", loc="left")
    bare(ax)
    return foot(fig, "Quelle: Landesamt für Wasserwirtschaft, Messbrunnen Neudorf, Monatsmittel")


@honest
def de_roc_kurve():
    rng = np.random.default_rng(616)
    fig, ax = new(5.8, 5.2)
    for shift, c, ls, n in ((1.7, BL, "-", "Test A"), (0.9, OR, "--", "Test B")):
        sick, well = rng.normal(shift, 1, 90), rng.normal(0, 1, 120)
        cuts = np.sort(np.r_[sick, well, 9])[::-1]
        ax.step([(well >= k).mean() for k in cuts], [(sick >= k).mean() for k in cuts], where="post", color=c, ls=ls, lw=2, label=n)
    ax.plot([0, 1], [0, 1], color="#555555", lw=1.3, ls=":", label="Zufall")
    ax.set_xlim(-0.01, 1)
    ax.set_ylim(0, 1.01)
    ax.set_aspect("equal")
    ax.set_xlabel("Falsch-positiv-Rate (Anteil)")
    ax.set_ylabel("Richtig-positiv-Rate (Anteil)")
    ax.legend(frameon=False, loc="lower right")
    ax.set_title("Zwei Schnelltests im Vergleich (ROC)")
    return foot(fig, "Quelle: Klinikum, 210 Proben")


@honest
def de_steigung_zwei_jahre():
    d = pd.DataFrame({2014: [18.2, 24.9, 31.0, 12.4], 2024: [26.1, 22.3, 38.6, 19.0]}, index=["Bremen", "Kiel", "Jena", "Trier"])
    fig, ax = new(6.4, 5)
    for n, r in d.iterrows():
        c, ls = (OR, "--") if r[2024] < r[2014] else (BL, "-")
        ax.plot([0, 1], r, color=c, ls=ls, marker="o", lw=2.2)
        ax.text(-0.04, r[2014], f"{n} {r[2014]:.0f} %", ha="right", va="center")
        ax.text(1.04, r[2024], f"{r[2024]:.0f} %", va="center")
    ax.set_xlim(-0.45, 1.3)
    ax.set_ylim(0, 43)
    ax.set_xticks([0, 1], ["2014", "2024"])
    ax.set_ylabel("Radverkehr (% der Wege)")
    ax.set_xlabel("Erhebungsjahr")
    ax.set_title("Radverkehr: drei Städte im Plus, Kiel im Minus", loc="left")
    bare(ax)
    return foot(fig, "Quelle: Mobilitätserhebungen 2014 und 2024")


@honest
def de_altersgruppen_der_reihe_nach():
    g = ["14–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70 und älter"]
    v = [38, 52, 47, 61, 66, 58, 41]
    fig, ax = new()
    sns.barplot(x=g, y=v, color=SK, ax=ax)
    ax.bar_label(ax.containers[0], fmt="%d %%", padding=2)
    ax.set_ylim(0, 75)
    ax.set_xlabel("Alter (Jahre)")
    ax.set_ylabel("Anteil mit Ehrenamt (%)")
    ax.set_title("Wer sich ehrenamtlich engagiert, nach Alter", loc="left")
    bare(ax)
    return foot(fig, "Quelle: Freiwilligensurvey, Landesauswertung")


@honest
def de_anomalie_null_weiss():
    rng = np.random.default_rng(604)
    y = np.arange(2010, 2025)
    z = rng.normal(0.7, 1.1, (12, y.size)) + np.linspace(-0.5, 0.9, y.size)
    d = pd.DataFrame(z, index=["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"], columns=y)
    fig, ax = new(8, 4.8)
    sns.heatmap(d, cmap="RdBu_r", center=0, vmin=-4, vmax=4, ax=ax, cbar_kws={"label": "Abweichung vom Mittel 1991–2020 (°C)"})
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Monat")
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Monatstemperaturen im Vergleich zum langjährigen Mittel", loc="left")
    return foot(fig, "Quelle: Wetterdienst, Station Flughafen")


@honest
def de_index_basis_2015():
    y = np.arange(2010, 2025)
    d = pd.DataFrame({"Nahrungsmittel": [91, 93, 96, 100, 101, 100, 101, 104, 107, 108, 110, 114, 129, 145, 147],
                      "Energie": [93, 102, 108, 109, 107, 100, 95, 98, 102, 104, 99, 109, 141, 149, 145]}, index=y)
    ax = d.plot(figsize=(7.6, 4.4), color=[VE, OR], style=["-", "--"], lw=2.2)
    ax.axhline(100, color="#888888", lw=0.9)
    ax.set_ylim(80, 160)
    ax.set_ylabel("Verbraucherpreise, Index (2015 = 100)")
    ax.set_xlabel("Jahr")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Verbraucherpreise für Nahrungsmittel und Energie", loc="left")
    bare(ax)
    return foot(ax.figure, "Quelle: Statistisches Landesamt, Reihe auf Basis 2015")


@honest
def de_ein_jahr_hervorgehoben():
    rng = np.random.default_rng(605)
    fig, ax = new()
    d = np.arange(1, 366)
    lines = [np.c_[d, 14 - 9 * np.cos(2 * np.pi * (d - 25) / 365) + np.convolve(rng.normal(0, 3, 425), np.ones(30) / 30, "same")[30:395]]
             for _ in range(24)]
    ax.add_collection(LineCollection(lines, colors="#BBBBBB", lw=0.9, label="1999 bis 2022, je eine Linie"))
    v = 15.4 - 9 * np.cos(2 * np.pi * (d - 25) / 365) + np.convolve(rng.normal(0, 3, 425), np.ones(30) / 30, "same")[30:395]
    ax.plot(d, v, color=OR, lw=2.4, label="2023")
    ax.set_xlim(1, 365)
    ax.set_ylim(0, 30)
    ax.set_xlabel("Tag des Jahres")
    ax.set_ylabel("Wassertemperatur (°C)")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Die Wassertemperatur des Sees im Jahr 2023 und in den 24 Jahren davor", loc="left", fontsize=11)
    bare(ax)
    return foot(fig, "Quelle: Seenforschung, gleitendes Mittel über 30 Tage")


@honest
def de_niederschlag_kumuliert():
    rng = np.random.default_rng(606)
    d = np.arange(1, 366)
    wet = np.cumsum(np.where(rng.random(365) < 0.33, rng.gamma(0.9, 4.6, 365), 0))
    fig, ax = new()
    ax.step(d, wet, where="post", color=BL, lw=1.8, label="2022")
    ax.plot(d, 640 / 365 * d, color=GR, ls="--", lw=1.6, label="Mittel 1991–2020")
    ax.set_xlim(1, 365)
    ax.set_ylim(0, 720)
    ax.set_xlabel("Tag des Jahres")
    ax.set_ylabel("Niederschlag seit 1. Januar, aufsummiert (mm)")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Die Niederschlagssumme des Jahres 2022 und das Mittel", loc="left")
    bare(ax)
    return foot(fig, "Quelle: Wetterdienst, Station Stadtpark")


@honest
def de_punkte_durchscheinend():
    rng = np.random.default_rng(607)
    x = rng.normal(172, 9, 900)
    g = (x - 100) * 0.95 + rng.normal(0, 9, 900)
    fig, ax = new()
    ax.scatter(x, g, s=16, alpha=0.25, color=BL, linewidths=0)
    ax.set_xlabel("Körpergröße (cm)")
    ax.set_ylabel("Körpergewicht (kg)")
    ax.set_title("Größe und Gewicht von 900 Freiwilligen", loc="left")
    bare(ax)
    return foot(fig, "Quelle: Gesundheitsamt, Reihenuntersuchung 2023")


@honest
def de_wochentage():
    v = pd.Series([412, 438, 401, 455, 520, 690, 388], index=["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    ax = v.plot.bar(figsize=(7.2, 4.2), color=VE, rot=0, width=0.7)
    ax.set_ylabel("Ausleihen je Tag (Anzahl)")
    ax.set_xlabel("Wochentag")
    ax.set_title("Samstags wird am meisten ausgeliehen", loc="left")
    bare(ax)
    return foot(ax.figure, "Quelle: Stadtbücherei, Tagesmittel 2024")


@honest
def de_oktave_frequenzgang():
    f = np.array([31.5, 63, 125, 250, 500, 1000, 2000, 4000, 8000])
    a = np.array([-39.4, -26.2, -16.1, -8.6, -3.2, 0.0, 1.2, 1.0, -1.1])
    fig, ax = new()
    ax.plot(f, a, color=BL, marker="o", lw=2)
    ax.set_xscale("log")
    ax.set_xticks(f, ["31,5", "63", "125", "250", "500", "1000", "2000", "4000", "8000"])
    ax.xaxis.set_minor_locator(NullLocator())
    ax.axhline(0, color="#888888", lw=0.9)
    ax.set_xlabel("Frequenz (Hz, logarithmisch)")
    ax.set_ylabel("A-Bewertung (dB)")
    ax.set_title("Die A-Bewertung dämpft die tiefen Töne", loc="left")
    ax.grid(color="#e2e2e2")
    return foot(fig, "Quelle: IEC 61672, Oktavmitten")


@honest
def fr_seismes_en_profondeur():
    rng = np.random.default_rng(608)
    x = rng.uniform(0, 320, 130)
    z = np.clip(12 + 0.55 * x + rng.normal(0, 11, x.size), 2, 210)
    fig, ax = new()
    ax.scatter(x, z, s=26, facecolor="none", edgecolor=OR, lw=1.2)
    ax.set_ylim(220, 0)
    ax.set_xlim(0, 330)
    ax.set_xlabel("distance à la fosse, vers l’est (km)")
    ax.set_ylabel("profondeur du foyer (km)")
    ax.set_title("Les foyers s’enfoncent avec la plaque", loc="left")
    return foot(fig, "Source : réseau sismologique, 130 séismes de magnitude 4 et plus")


@honest
def fr_chandeliers():
    rng = np.random.default_rng(609)
    n = 36
    t = pd.bdate_range("2024-09-02", periods=n)
    o = 142 + np.cumsum(rng.normal(0.15, 1.6, n))
    c = o + rng.normal(0.1, 1.5, n)
    hi, lo = np.maximum(o, c) + rng.uniform(0.2, 1.4, n), np.minimum(o, c) - rng.uniform(0.2, 1.4, n)
    fig, ax = new(8.2, 4.6)
    up = c >= o
    ax.vlines(t, lo, hi, color=NO, lw=1)
    ax.bar(t[up], (c - o)[up], bottom=o[up], width=0.7, color="white", edgecolor=NO)
    ax.bar(t[~up], (o - c)[~up], bottom=c[~up], width=0.7, color=BL, edgecolor=NO)
    ax.legend(handles=[Patch(facecolor="white", edgecolor=NO, label="séance en hausse"), Patch(facecolor=BL, edgecolor=NO, label="séance en baisse")],
              frameon=False, loc="upper left")
    ax.set_ylim(lo.min() - 2, hi.max() + 4)
    ax.xaxis.set_major_locator(mdates.WeekdayLocator(mdates.MO, interval=2))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_ylabel("cours de l’action (€)")
    ax.set_xlabel("séance (jour/mois, 2024)")
    ax.set_title("Chandeliers japonais : ouverture, clôture, plus haut, plus bas", loc="left")
    bare(ax)
    return foot(fig, "Source : marché boursier, cours quotidiens")


@honest
def fr_audiogramme_tonal():
    f = [125, 250, 500, 1000, 2000, 4000, 8000]
    fig, ax = new(6.6, 5)
    ax.plot(f, [10, 10, 15, 20, 35, 60, 65], color="#B3261E", marker="o", mfc="white", ms=9, lw=1.6, label="oreille droite")
    ax.plot(f, [10, 15, 15, 20, 30, 45, 55], color=BL, marker="x", ms=9, lw=1.6, ls="--", label="oreille gauche")
    ax.set_xscale("log", base=2)
    ax.set_xticks(f, [str(v) for v in f])
    ax.xaxis.set_minor_locator(NullLocator())
    ax.set_ylim(120, -10)
    ax.yaxis.set_major_locator(MultipleLocator(20))
    ax.grid(color="#dddddd")
    ax.set_xlabel("fréquence (Hz)")
    ax.set_ylabel("perte auditive (dB HL)")
    ax.legend(loc="lower left")
    ax.set_title("Audiogramme tonal d’un patient de 61 ans")
    return foot(fig, "Source : service d’audiologie, conduction aérienne")


@honest
def fr_violons_et_quartiles():
    rng = np.random.default_rng(610)
    d = [rng.gamma(6, 4.2, 400), rng.gamma(8, 4.0, 400), rng.gamma(5, 6.4, 400)]
    fig, ax = new()
    p = ax.violinplot(d, showextrema=False, widths=0.8)
    for b in p["bodies"]:
        b.set(facecolor=SK, edgecolor=NO, alpha=0.8)
    for i, v in enumerate(d, 1):
        q1, m, q3 = np.percentile(v, [25, 50, 75])
        ax.vlines(i, q1, q3, color=NO, lw=6)
        ax.plot(i, m, "o", color="white", mec=NO)
    ax.set_xticks([1, 2, 3], ["tramway", "bus", "voiture"])
    ax.set_ylim(0, None)
    ax.set_ylabel("durée du trajet (min)")
    ax.set_xlabel("mode")
    ax.set_title("La durée des trajets du domicile au travail", loc="left")
    bare(ax)
    return foot(fig, "Source : enquête auprès de 1 200 salariés. Trait épais : de Q1 à Q3 ; rond blanc : médiane")


@honest
def fr_parts_empilees_cent():
    y = np.arange(2004, 2025, 4)
    d = pd.DataFrame({"moins de 30 ans": [31, 29, 27, 25, 24, 22], "de 30 à 59 ans": [46, 45, 45, 44, 43, 43],
                      "60 ans et plus": [23, 26, 28, 31, 33, 35]}, index=y)
    ax = d.plot.area(figsize=(7.6, 4.4), color=["#0B4F8A", "#8CC1E8", "#F0B400"], lw=0)
    ax.set_ylim(0, 100)
    ax.set_xlim(2004, 2024)
    ax.set_xticks(y)
    ax.set_ylabel("part des habitants (%)")
    ax.set_xlabel("année")
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncols=3, frameon=False)
    ax.set_title("Les habitants de la commune selon l’âge", loc="left")
    return foot(ax.figure, "Source : recensements, de 2004 à 2024")


@honest
def fr_points_de_cleveland():
    d = pd.Series({"Jean-Moulin": 96.1, "Camille-Claudel": 93.8, "Victor-Hugo": 91.2, "Louise-Michel": 88.4,
                   "Les Trois-Rivières": 86.0, "Henri-IV": 84.7, "Aliénor": 82.9}).sort_values()
    fig, ax = new()
    ax.plot(d, np.arange(len(d)), "o", ms=11, color=BL)
    ax.set_yticks(range(len(d)), d.index)
    ax.grid(axis="y", color="#cccccc", ls=":")
    ax.set_xlim(80, 100)
    ax.xaxis.set_major_locator(MultipleLocator(5))
    ax.set_xlabel("reçus au baccalauréat (% des présents)")
    ax.set_title("Le bac dans sept lycées, session 2024", loc="left")
    bare(ax)
    return foot(fig, "Source : rectorat, résultats définitifs ; l’échelle va de 80 à 100 %")


@honest
def fr_ecarts_au_leader():
    km = [20, 40, 60, 80, 100, 120, 140, 160]
    d = {"Ancel": ([0, 0, 0, 0, 8, 15, 21, 34], BL, "-", "o"), "Bouvet": ([0, 12, 20, 31, 0, 0, 0, 0], OR, "--", "s"),
         "Costa": ([0, 12, 25, 60, 85, 110, 152, 190], VE, ":", "^")}
    fig, ax = new(8, 4.4)
    for n, (v, c, ls, m) in d.items():
        ax.plot(km, v, color=c, ls=ls, marker=m, lw=2)
        ax.text(163, v[-1], n, color=c, va="center")
    ax.set_ylim(205, -8)
    ax.set_xlim(15, 178)
    ax.set_xlabel("distance parcourue (km)")
    ax.set_ylabel("retard sur la tête (s) : en haut, le premier")
    ax.set_title("Les écarts de l’échappée, pointage par pointage", loc="left")
    bare(ax)
    return foot(fig, "Source : chronométrage officiel")


@honest
def fr_panne_montree():
    rng = np.random.default_rng(611)
    t = pd.date_range("2019-01-01", "2023-12-01", freq="MS")
    v = pd.Series(31 - 0.13 * np.arange(t.size) + 5 * np.cos(2 * np.pi * t.month / 12) + rng.normal(0, 1.2, t.size), index=t)
    v["2021-02":"2022-03"] = np.nan
    fig, ax = new()
    ax.plot(v.index, v.values, color=BL, lw=1.8)
    ax.axvspan(pd.Timestamp("2021-01-15"), pd.Timestamp("2022-03-15"), color="#E5E5E5", zorder=0)
    ax.text(pd.Timestamp("2021-08-15"), 38, "capteur en panne", ha="center")
    ax.set_ylim(0, 42)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.set_ylabel("dioxyde d’azote (µg/m³)")
    ax.set_xlabel("mois")
    ax.set_title("Le dioxyde d’azote à la station des Halles, moyennes mensuelles", loc="left", fontsize=11)
    bare(ax)
    return foot(fig, "Source : réseau de surveillance de l’air")


@honest
def fr_celsius_fahrenheit():
    m = np.arange(1, 13)
    v = [5.1, 5.9, 8.8, 11.4, 15.0, 18.7, 20.9, 20.8, 17.4, 13.4, 8.7, 5.7]
    fig, ax = new()
    ax.plot(m, v, color=OR, marker="o", lw=2)
    ax.set_xticks(m, list("JFMAMJJASOND"))
    ax.set_ylim(0, 25)
    ax.set_ylabel("température moyenne (°C)")
    ax.set_xlabel("mois")
    b = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    b.set_ylabel("la même en degrés Fahrenheit (°F)")
    ax.set_title("Températures moyennes à Poitiers, normales 1991-2020", loc="left")
    return foot(fig, "Source : service météorologique")


@honest
def fr_cercles_par_surface():
    fig, ax = new(7.6, 4)
    x = 0.0
    for n, v in (("2004", 11), ("2014", 23), ("2024", 46)):
        r = np.sqrt(v) * 0.42
        x += r
        ax.add_patch(Circle((x, r), r, color=BL))
        ax.text(x, r, f"{v} %", color="white", ha="center", va="center", fontsize=13, weight="bold")
        ax.text(x, -0.6, n, ha="center", fontsize=11)
        x += r + 0.7
    ax.set_xlim(-0.5, x)
    ax.set_ylim(-1.1, 6.6)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("L’électricité renouvelable (% du total) : la surface suit la part", loc="left")
    return foot(fig, "Source : gestionnaire du réseau")


@honest
def fr_courbes_de_croissance():
    a = np.linspace(0, 60, 241)
    med = 50 + 27.5 * (a / 12) ** 0.55
    fig, ax = new(7.4, 5)
    for z, ls, n in ((-1.88, ":", "3ᵉ"), (-0.67, "--", "25ᵉ"), (0, "-", "50ᵉ"), (0.67, "--", "75ᵉ"), (1.88, ":", "97ᵉ")):
        y = med + z * (2.0 + a * 0.085)
        ax.plot(a, y, color=VE, ls=ls, lw=1.8)
        ax.text(60.8, y[-1], n, va="center", color=VE)
    k = np.array([0, 4, 9, 12, 18, 24, 36, 48])
    ax.plot(k, [49, 62, 71, 76, 82, 87, 97, 105], "o", color=NO, ms=6, label="l’enfant suivi")
    ax.set_xlim(0, 66)
    ax.xaxis.set_major_locator(MultipleLocator(12))
    ax.set_xlabel("âge (mois)")
    ax.set_ylabel("taille (cm)")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("La taille de l’enfant entre les centiles de référence", loc="left")
    bare(ax)
    return foot(fig, "Source : carnet de santé ; centiles d’une cohorte de référence")


@honest
def fr_maree_calculee():
    t = np.linspace(0, 48, 577)
    h = 3.6 + 2.1 * np.cos(2 * np.pi * (t - 4.1) / 12.42) + 0.5 * np.cos(2 * np.pi * (t - 6) / 12)
    fig, ax = new(8, 4)
    ax.plot(t, h, color=BL, lw=2)
    ax.set_ylim(0, 7)
    ax.set_xlim(0, 48)
    ax.set_xticks(range(0, 49, 6))
    ax.set_xlabel("heures depuis le 12 mars à minuit")
    ax.set_ylabel("hauteur d’eau (m)")
    ax.set_title("La marée prédite au port, un calcul toutes les cinq minutes", loc="left")
    bare(ax)
    return foot(fig, "Source : annuaire des marées")


@honest
def en_gutenberg_richter():
    rng = np.random.default_rng(617)
    cat = 2 + rng.exponential(1 / np.log(10), 1260)
    m = np.arange(2.0, cat.max(), 0.2)
    n = np.array([(cat >= k - 1e-9).sum() for k in m])
    fig, ax = new()
    ax.semilogy(m, 1260 * 10 ** -(m - 2), color=OR, lw=1.6)
    ax.semilogy(m, n, "s", color=BL, ms=6)
    ax.text(3.6, 60, "straight line of slope b = 1", color="#A03C00")
    ax.set_ylim(0.6, 3000)
    ax.set_xlabel("magnitude M")
    ax.set_ylabel("quakes of magnitude M or more (number, log scale)", fontsize=9.5)
    ax.set_title("Gutenberg–Richter: a unit more of magnitude, about ten times fewer quakes", loc="left", fontsize=11)
    ax.grid(color="#e2e2e2")
    return foot(fig, "Source: regional seismic catalogue, 1990–2023")


@honest
def en_flow_duration_curve():
    rng = np.random.default_rng(612)
    q = np.sort(rng.lognormal(2.3, 1.0, 3650))[::-1]
    p = np.arange(1, q.size + 1) / (q.size + 1) * 100
    fig, ax = new()
    ax.plot(p, q, color=BL, lw=2)
    ax.set_yscale("log")
    ax.set_xlim(0, 100)
    ax.axvline(95, color=GR, ls="--", lw=1.2)
    ax.text(94, 120, "Q95, low flow", ha="right")
    ax.set_xlabel("share of days on which the flow is exceeded (%)")
    ax.set_ylabel("daily mean flow (m³/s, log scale)")
    ax.set_title("Flow duration curve of the river at the weir", loc="left")
    ax.grid(color="#e2e2e2")
    return foot(fig, "Source: gauging station, daily means 2014–2023")


@honest
def en_share_price_log():
    rng = np.random.default_rng(613)
    t = pd.date_range("1994-01-31", "2024-12-31", freq="ME")
    p = 12 * np.exp(np.cumsum(rng.normal(0.0085, 0.045, t.size)))
    fig, ax = new()
    ax.plot(t, p, color=BL, lw=1.6)
    ax.set_yscale("log")
    ax.set_yticks([10, 20, 40, 80], ["10", "20", "40", "80"])
    ax.set_ylim(7, 90)
    ax.yaxis.set_minor_locator(NullLocator())
    ax.set_ylabel("share price (£, log scale)")
    ax.set_xlabel("year")
    ax.set_title("Thirty years of a share price: equal heights are equal percentage moves", loc="left", fontsize=11)
    ax.grid(color="#e2e2e2")
    return foot(fig, "Source: exchange, month-end closing prices")


@honest
def en_kaplan_meier():
    t = np.array([0, 2, 4, 5, 7, 9, 12, 14, 17, 20, 24, 28, 32, 36])
    fig, ax = new()
    for drop, c, ls, n in ((0.028, BL, "-", "new drug"), (0.052, OR, "--", "standard care")):
        s = np.cumprod(np.r_[1, np.full(13, 1 - drop * 1.3)])
        e = 1.96 * 0.35 * np.sqrt(s * (1 - s) / 90) * 2
        ax.step(t, s * 100, where="post", color=c, ls=ls, lw=2, label=n)
        ax.fill_between(t, np.clip(s - e, 0, 1) * 100, np.clip(s + e, 0, 1) * 100, step="post", color=c, alpha=0.18, lw=0,
                        label=f"95% confidence interval, {n}")
    ax.set_ylim(0, 103)
    ax.set_xlim(0, 36)
    ax.set_xticks(range(0, 37, 6))
    ax.set_xlabel("months since randomisation")
    ax.set_ylabel("patients alive (%)")
    ax.legend(frameon=False, loc="lower left")
    ax.set_title("Overall survival in the two arms (Kaplan–Meier)", loc="left")
    bare(ax)
    return foot(fig, "Source: trial report, 90 patients per arm")


@honest
def en_forest_plot():
    n = ["Aarhus 2011", "Leeds 2014", "Porto 2016", "Gdańsk 2019", "Lyon 2021", "pooled"]
    o = np.array([0.71, 0.92, 0.64, 1.08, 0.79, 0.80])
    lo = np.array([0.48, 0.66, 0.39, 0.74, 0.58, 0.68])
    hi = np.array([1.05, 1.28, 1.05, 1.58, 1.08, 0.94])
    y = np.arange(len(n))[::-1]
    fig, ax = new()
    ax.errorbar(o[:-1], y[:-1], xerr=[(o - lo)[:-1], (hi - o)[:-1]], fmt="s", color=BL, capsize=3)
    ax.errorbar(o[-1:], y[-1:], xerr=[(o - lo)[-1:], (hi - o)[-1:]], fmt="D", color=NO, ms=9, capsize=3)
    ax.axvline(1, color=GR, lw=1)
    ax.set_xscale("log")
    ax.set_xticks([0.4, 0.6, 0.8, 1, 1.5], ["0.4", "0.6", "0.8", "1", "1.5"])
    ax.xaxis.set_minor_locator(NullLocator())
    ax.set_yticks(y, n)
    ax.set_xlabel("odds ratio (log scale), bars: 95% confidence interval")
    ax.set_title("Five trials and their pooled estimate", loc="left")
    bare(ax)
    return foot(fig, "Source: meta-analysis, random-effects model; left of 1 favours treatment")


@honest
def en_lollipop_from_zero():
    s = pd.Series({"Bath": 41, "York": 37, "Oxford": 34, "Exeter": 26, "Durham": 19, "Lincoln": 15, "Wells": 8}).sort_values()
    fig, ax = new()
    ax.hlines(s.index, 0, s, color=SK, lw=3)
    ax.plot(s, s.index, "o", color=BL, ms=10)
    for i, v in enumerate(s):
        ax.text(v + 1, i, str(v), va="center")
    ax.set_xlim(0, 46)
    ax.set_xlabel("overnight stays per resident in 2023")
    ax.set_title("Overnight stays per resident in seven cathedral cities", loc="left")
    bare(ax)
    return foot(fig, "Source: tourist board")


@honest
def en_league_positions():
    r = {"Rovers": [4, 3, 2, 2, 1, 1, 1], "United": [1, 1, 1, 3, 2, 3, 3], "Albion": [2, 2, 4, 4, 4, 2, 2], "Town": [3, 4, 3, 1, 3, 4, 4]}
    fig, ax = new()
    for (n, v), c, ls, m in zip(r.items(), (BL, OR, VE, PU), ("-", "--", "-.", ":"), "os^D"):
        ax.plot(range(1, 8), v, color=c, ls=ls, marker=m, ms=9, lw=2.4)
        ax.text(7.2, v[-1], n, color=c, va="center", fontsize=11)
    ax.set_ylim(4.4, 0.6)
    ax.set_yticks([1, 2, 3, 4], ["1st", "2nd", "3rd", "4th"])
    ax.set_xlim(0.8, 8.2)
    ax.set_xticks(range(1, 8))
    ax.set_xlabel("match week")
    ax.set_ylabel("place in the table")
    ax.set_title("How the top four swapped places", loc="left")
    bare(ax)
    return foot(fig, "Source: league tables after each match week")


@honest
def en_same_four_months():
    y = [str(k) for k in range(2017, 2026)]
    v = [52, 55, 58, 31, 9, 47, 60, 64, 71]
    fig, ax = new()
    so.Plot(x=y, y=v).add(so.Bar(color=PU, alpha=1, edgewidth=0)).on(ax).plot()
    ax.set_ylim(0, 80)
    ax.set_ylabel("visits from January to April (thousands)")
    ax.set_xlabel("year")
    ax.set_title("Museum visits in the first four months of each year", loc="left")
    bare(ax)
    return foot(fig, "Source: museum ticket office, January to April of every year, data to 30 April 2025")


@honest
def en_density_histogram():
    rng = np.random.default_rng(614)
    a = np.clip(rng.gamma(5, 8.2, 2400) + 6, 14, 89)
    fig, ax = new()
    ax.hist(a, bins=[14, 18, 25, 30, 45, 65, 90], density=True, color=SK, edgecolor="white")
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v * 100:g}"))
    ax.set_ylabel("members per year of age (% of all members)")
    ax.set_xlabel("age (years)")
    ax.set_title("The age of library members: the area of a bar is its share", loc="left")
    bare(ax)
    return foot(fig, "Source: library membership file, 2,400 people")


@honest
def en_rates_per_million():
    s = pd.Series({"Portugal": 60, "Poland": 52, "Italy": 52, "France": 48, "Belgium": 41, "Luxembourg": 39, "Spain": 37,
                   "Ireland": 35, "Germany": 34}).sort_values()
    fig, ax = new()
    ax.barh(s.index, s, color=OR)
    ax.bar_label(ax.containers[0], padding=3)
    ax.set_xlim(0, 68)
    ax.set_xlabel("people killed on the roads in 2023, per million inhabitants")
    ax.set_title("Road deaths per million inhabitants", loc="left")
    bare(ax)
    return foot(fig, "Source: European road safety observatory")


@honest
def en_inset_declared():
    rng = np.random.default_rng(615)
    t = np.arange(0, 60, 0.05)
    w = np.where(t > 12, 9 * np.exp(-(t - 12) / 9) * np.sin(2 * np.pi * 1.1 * t), 0) + rng.normal(0, 0.12, t.size)
    fig, ax = new(8.2, 4.8)
    ax.plot(t, w, color=NO, lw=0.8)
    ax.set_xlim(0, 60)
    ax.set_ylim(-11, 16)
    ax.set_xlabel("time (s)")
    ax.set_ylabel("ground velocity (mm/s)")
    z = ax.inset_axes([0.55, 0.68, 0.42, 0.28])
    z.plot(t, w, color=NO, lw=0.9)
    z.set_xlim(11, 15)
    z.set_ylim(-10, 10)
    z.set_xticks(range(11, 16))
    z.set_xlabel("time (s)", fontsize=9, labelpad=1)
    z.set_ylabel("mm/s", fontsize=9, labelpad=0)
    z.tick_params(labelsize=9)
    z.set_title("close-up of the first arrival", fontsize=9.5)
    ax.indicate_inset_zoom(z, edgecolor=OR)
    ax.set_title("Vertical seismogram of the 3 March quake", loc="left")
    bare(ax)
    return foot(fig, "Source: broadband station, band-passed 0.5–5 Hz")


@honest
def en_tremor_spectrogram():
    rng = np.random.default_rng(618)
    n, step = 512, 128
    t = np.arange(0, 600, 0.02)
    x = rng.normal(0, 1, t.size) + 2.4 * np.sin(2 * np.pi * 2.2 * t) * (t > 180) * (t < 430) + 1.2 * np.sin(2 * np.pi * 4.4 * t) * (t > 220) * (t < 400)
    win = np.lib.stride_tricks.sliding_window_view(x, n)[::step] * np.hanning(n)
    p = 10 * np.log10(np.abs(np.fft.rfft(win, axis=1)) ** 2 + 1e-6).T
    f = np.fft.rfftfreq(n, 0.02)
    fig, ax = new(8, 4.4)
    m = ax.pcolormesh(np.arange(p.shape[1]) * step * 0.02, f[:104], p[:104], cmap="magma", vmin=0, vmax=56, shading="nearest")
    fig.colorbar(m, ax=ax, label="power (dB, arbitrary reference)")
    ax.set_xlabel("time since 04:00 UTC (s)")
    ax.set_ylabel("frequency (Hz)")
    ax.set_title("Harmonic tremor under the volcano: a tone at 2.2 Hz and its double", loc="left", fontsize=11)
    return foot(fig, "Source: volcano observatory, vertical component")
