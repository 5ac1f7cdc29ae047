"""Charts by a data journalist (a Berlin desk, then a Madrid one): 32 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.ticker import FuncFormatter
from scipy.interpolate import make_interp_spline

BL, OR, VE, GR, PU, SK, NO = "#0072B2", "#D55E00", "#009E73", "#777777", "#AA4488", "#56B4E9", "#222222"
LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def new(w=7.4, h=4.6, **k):
    return plt.subplots(figsize=(w, h), **k)


def rng(seed):
    return np.random.default_rng(seed)


COMMA = FuncFormatter(lambda v, _: f"{v:g}".replace(".", ","))
POINTS = FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", "."))
SPACES = FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", "\u202f"))
ENGLISH = FuncFormatter(lambda v, _: f"{v:,.0f}")


def source(fig, text, bottom=0.16, **k):
    fig.subplots_adjust(bottom=bottom, **k)
    fig.text(0.02, 0.02, text, fontsize=9, color="#444444", ha="left")
    return fig


def bare(ax):
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)


def objects(plot, w=7.4, h=4.6):
    """seaborn.objects drawn on a figure of ours."""
    fig = plt.figure(figsize=(w, h))
    plot.on(fig).plot()
    return fig, fig.axes[0]


# ---------------------------------------------------------------- liars, in German

@liar("truncated-bars")
def de_wahlbeteiligung_balken():
    df = pd.DataFrame({"Bezirk": ["Steglitz-Zehlendorf", "Pankow", "Charlottenburg-Wilmersdorf", "Treptow-Köpenick", "Mitte", "Neukölln",
                                  "Marzahn-Hellersdorf"], "Anteil": [83.6, 81.2, 79.5, 78.4, 74.1, 71.9, 70.3]})
    fig, ax = objects(so.Plot(df, x="Anteil", y="Bezirk").add(so.Bar(color=BL, alpha=1, edgewidth=0))
                      .limit(x=(66, 86)).label(x="Wahlbeteiligung (%)", y="", title="Wählen gehen: der Südwesten liegt vorn"))
    ax.set_xticks(range(66, 87, 4))
    return source(fig, "Quelle: Landeswahlleitung, Urnen- und Briefwahl", 0.2, left=0.36)


@liar("dual-axis")
def de_benzin_und_e_autos():
    years = np.arange(2015, 2025)
    fig, ax = new()
    ax.plot(years, [1.39, 1.30, 1.36, 1.45, 1.42, 1.28, 1.57, 1.92, 1.84, 1.79], color=OR, lw=2.4)
    ax.set_ylabel("Benzinpreis (€ je Liter)", color="#A84A00")
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:.1f}".replace(".", ",")))
    ax.set_ylim(1.2, 2.0)
    right = ax.twinx()
    right.plot(years, [12, 11, 25, 36, 63, 194, 356, 471, 524, 381], color=BL, lw=2.4, ls="--")
    right.set_ylabel("Neue Elektroautos (Tausend)", color=BL)
    right.set_ylim(0, 560)
    ax.set_title("Je teurer das Benzin, desto mehr Elektroautos", loc="left", weight="bold")
    ax.set_xlabel("Jahr")
    return source(fig, "Quelle: Automobilklub, Zulassungsstelle", right=0.88)


@liar("shuffled-ordinal")
def de_zufriedenheit_abc():
    s = pd.Series({"sehr zufrieden": 14, "eher zufrieden": 37, "teils, teils": 22, "eher unzufrieden": 18, "sehr unzufrieden": 9})
    ax = s.sort_index().plot.bar(figsize=(7.4, 4.6), color=VE, width=0.7, rot=0)
    ax.set_title("Wie zufrieden sind Sie mit dem Nahverkehr?", loc="left")
    ax.set_ylabel("Anteil der Befragten (%)")
    ax.set_xlabel("Antwort")
    bare(ax)
    return source(ax.figure, "Quelle: Stadtumfrage, 1.204 Befragte im Mai 2024")


@liar("partial-period")
def de_fahrraddiebstahl():
    s = pd.Series([32.1, 30.4, 28.9, 27.2, 25.8, 27.9, 25.1, 26.3, 25.6, 12.7], index=range(2016, 2026))
    ax = s.plot(kind="bar", figsize=(7.4, 4.6), color="#34618D", width=0.75, rot=0)
    ax.set_title("Die Zahl der Fahrraddiebstähle hat sich halbiert", loc="left", fontsize=13, weight="bold")
    ax.set_ylabel("Angezeigte Diebstähle (Tausend)")
    ax.set_xlabel("Jahr")
    bare(ax)
    return source(ax.figure, "Quelle: Polizei Berlin, Stand 30. Juni 2025")


@liar("bridged-gap")
def de_feinstaub_station():
    days = pd.date_range("2017-01-01", "2024-12-01", freq="MS")
    g = rng(11)
    v = 24 - 0.07 * np.arange(len(days)) + 4 * np.cos(2 * np.pi * (days.month - 1) / 12) + g.normal(0, 1.1, len(days))
    df = pd.DataFrame({"Monat": days, "PM": v})
    df = df[(df.Monat < "2020-03-01") | (df.Monat > "2021-07-01")]
    fig, ax = new()
    sns.lineplot(df, x="Monat", y="PM", color=PU, lw=1.8, ax=ax)
    ax.set_ylim(0, 34)
    ax.set(xlabel="Monat", ylabel="Feinstaub PM10 (µg/m³, Monatsmittel)")
    ax.set_title("Frankfurter Allee: die Luft wird langsam sauberer", loc="left")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    sns.despine(fig)
    return source(fig, "Quelle: Luftgütemessnetz")


@liar("false-precision")
def de_heizen_dezimalen():
    n = 412
    s = pd.Series({"Fernwärme": 171, "Gas": 142, "Heizöl": 48, "Wärmepumpe": 35, "Holz und Pellets": 16}).sort_values() / n * 100
    ax = s.plot.barh(figsize=(7.4, 4.4), color=OR, width=0.65)
    for i, v in enumerate(s):
        ax.text(v + 0.6, i, f"{v:.4f} %".replace(".", ","), va="center", fontsize=10)
    ax.set_xlim(0, 52)
    ax.set_xlabel("Anteil der Haushalte (%)")
    ax.set_title("Womit Berliner Haushalte heizen", loc="left", weight="bold")
    bare(ax)
    return source(ax.figure, f"Quelle: telefonische Umfrage, {n} Haushalte", left=0.2)


@liar("diverging-off-centre")
def de_abweichung_potsdam():
    g = rng(12)
    years = list(range(2013, 2025))
    m = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
    t = pd.DataFrame(g.normal(0.7, 1.1, (12, 12)).clip(-1.9, 3.9), index=m, columns=years)
    fig, ax = new(8, 5)
    sns.heatmap(t, cmap="RdBu_r", vmin=-2, vmax=4, ax=ax, linewidths=0.4,
                cbar_kws={"label": "Abweichung vom Mittel 1991–2020 (°C)"})
    ax.set_title("Potsdam: zu warm, zu kalt, Monat für Monat", loc="left")
    ax.set(xlabel="Jahr", ylabel="Monat")
    ax.tick_params(axis="y", rotation=0)
    return source(fig, "Quelle: Wetterdienst, Station Potsdam")


@liar("cumulative-as-growth")
def de_wohnungsbau_zieht_an():
    s = pd.Series([19.0, 17.5, 17.3, 16.3, 15.9, 15.2, 14.1, 12.6, 11.2], index=range(2016, 2025)).cumsum()
    ax = s.plot.area(figsize=(7.4, 4.6), color=BL, alpha=0.75, lw=0)
    ax.set_title("Der Wohnungsbau in Berlin legt Jahr für Jahr zu", loc="left", weight="bold")
    ax.set_ylabel("Fertiggestellte Wohnungen, kumuliert (Tausend)")
    ax.set_xlabel("Jahr")
    ax.set_ylim(0, 150)
    bare(ax)
    return source(ax.figure, "Quelle: Bauaufsicht, Fertigstellungen seit 2016")


@liar("unnormalised-comparison")
def de_radfahren_gefaehrlich():
    df = pd.DataFrame({"Land": ["Nordrhein-Westfalen", "Bayern", "Niedersachsen", "Baden-Württemberg", "Berlin", "Hessen", "Sachsen", "Bremen",
                                "Saarland"], "n": [20400, 17900, 11800, 11300, 5600, 4700, 4500, 1500, 560]})
    fig, ax = new(7.6, 4.6)
    sns.barplot(df, x="n", y="Land", color="#B0413E", saturation=1, ax=ax)
    ax.xaxis.set_major_formatter(POINTS)
    ax.set(xlabel="Verunglückte Radfahrende im Jahr 2023", ylabel="")
    ax.set_title("Nirgends ist Radfahren so gefährlich wie in Nordrhein-Westfalen", loc="left", fontsize=12)
    sns.despine(fig)
    return source(fig, "Quelle: Unfallstatistik der Länder, Auswahl", left=0.25)


@liar("title-contradicts-data")
def de_strassenbahn_verdoppelt():
    fig, ax = new()
    years = np.arange(2014, 2025)
    v = [181, 184, 190, 194, 199, 207, 141, 148, 198, 226, 243]
    ax.plot(years, v, color=VE, lw=2.4, marker="o", ms=5)
    ax.set_ylim(0, 270)
    ax.set_xticks(years)
    ax.set_ylabel("Fahrgäste (Millionen)")
    ax.set_xlabel("Jahr")
    ax.set_title("Straßenbahn: Fahrgastzahl seit 2014 verdoppelt", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Quelle: Verkehrsbetriebe")


@liar("uneven-bins")
def de_verspaetung_klassen():
    g = rng(13)
    d = np.concatenate([g.exponential(9, 2600), g.uniform(20, 120, 900)])
    d = d[d < 120]
    fig, ax = new()
    ax.hist(d, bins=[0, 5, 10, 15, 30, 60, 120], color=SK, edgecolor="white")
    ax.set_xticks([0, 5, 10, 15, 30, 60, 120])
    ax.set_xlabel("Verspätung (Minuten)")
    ax.set_ylabel("Zahl der Züge")
    ax.set_title("Fernzüge am Berliner Hauptbahnhof: viele kommen sehr spät", loc="left")
    bare(ax)
    return source(fig, "Quelle: Ankunftszeiten, drei Wochen im Herbst 2024")


# ---------------------------------------------------------------- liars, in Spanish

@liar("axis-range")
def es_precio_vivienda_llano():
    df = pd.DataFrame({"año": np.arange(2012, 2025),
                       "precio": [1990, 1850, 1820, 1860, 1930, 2040, 2170, 2260, 2240, 2310, 2440, 2530, 2690]})
    fig, ax = objects(so.Plot(df, x="año", y="precio").add(so.Line(color=BL, linewidth=2.5)).limit(y=(0, 14000))
                      .label(x="Año", y="Precio medio (€/m²)", title="Precio de la vivienda usada en España"))
    ax.yaxis.set_major_formatter(POINTS)
    return source(fig, "Fuente: colegio de registradores", 0.2)


@liar("base-year-picked")
def es_hoteles_base_2020():
    years = range(2015, 2025)
    df = pd.DataFrame({"Baleares": [9.1, 9.6, 9.9, 10.1, 10.2, 1.9, 4.9, 9.8, 10.6, 11.0],
                       "Madrid": [10.5, 10.9, 11.4, 11.9, 12.4, 3.6, 5.9, 10.6, 12.4, 13.1],
                       "Andalucía": [16.3, 17.3, 18.0, 18.4, 19.6, 7.0, 10.8, 18.0, 19.9, 20.8]}, index=years)
    ind = df / df.loc[2020] * 100
    ax = ind.plot(figsize=(7.4, 4.6), color=[BL, OR, VE], style=["-", "--", "-."], lw=2.2, legend=False)
    for c, dy in zip(ind, (0, 0, -14)):
        ax.text(2024.1, ind[c].iloc[-1] + dy, c, va="center", fontsize=10)
    ax.set_xlim(2015, 2025.6)
    ax.set_ylim(0, 640)
    ax.set_xlabel("Año")
    ax.set_ylabel("Viajeros en hoteles (índice, 2020 = 100)")
    ax.set_title("Baleares multiplica por más de cinco sus viajeros de 2020", loc="left", weight="bold")
    bare(ax)
    return source(ax.figure, "Fuente: encuesta de ocupación hotelera")


@liar("colour-blind")
def es_partidos_sondeos():
    g = rng(14)
    months = pd.date_range("2023-01-01", periods=22, freq="MS")
    rows = []
    for name, start in (("Partido A", 27), ("Partido B", 26), ("Partido C", 15)):
        rows += [{"mes": m, "voto": x, "partido": name} for m, x in zip(months, start + np.cumsum(g.normal(0, 0.9, 22)))]
    fig, ax = new()
    sns.lineplot(pd.DataFrame(rows), x="mes", y="voto", hue="partido", palette=["#B4502D", "#6E7B1E", "#1F4E9E"], lw=2.2, ax=ax)
    ax.set_ylim(0, 38)
    ax.set(xlabel="Mes del sondeo", ylabel="Intención de voto (%)")
    ax.legend(title="Partido", loc="lower left", ncol=3)
    ax.set_title("Dos partidos se disputan el primer puesto", loc="left")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    return source(fig, "Fuente: media de sondeos publicados")


@liar("discretised-continuous")
def es_no2_tres_tonos():
    g = rng(15)
    h, d = np.arange(24), np.arange(7)
    base = 22 + 26 * np.exp(-((h - 8.5) / 2.2) ** 2) + 34 * np.exp(-((h - 20.5) / 2.8) ** 2)
    z = base[None, :] * np.array([1, 1.05, 1.04, 1.06, 1.1, 0.72, 0.6])[:, None] + g.normal(0, 2, (7, 24))
    fig, ax = new(8, 4.2)
    im = ax.pcolormesh(np.arange(25), np.arange(8), z, cmap=ListedColormap(["#FEE8C8", "#FC8D59", "#990000"]),
                       norm=BoundaryNorm([0, 30, 50, 80], 3))
    ax.set_yticks(d + 0.5, ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"])
    ax.invert_yaxis()
    ax.set_xticks(range(0, 25, 3))
    ax.set_xlabel("Hora del día")
    fig.colorbar(im, ax=ax, label="NO₂ medio (µg/m³)")
    ax.set_title("Dióxido de nitrógeno en la plaza de Castilla, Madrid", loc="left")
    return source(fig, "Fuente: red municipal de calidad del aire, 2023", 0.18)


@liar("inverted-axis")
def es_lista_de_espera():
    years = np.arange(2012, 2025)
    v = np.array([98, 92, 88, 95, 104, 110, 121, 128, 131, 142, 151, 160, 168])
    fig, ax = new()
    ax.fill_between(years, v, 0, color="#B5323A")
    ax.plot(years, v, color=NO, lw=1.6, marker="o", ms=4)
    ax.set_ylim(190, 0)
    ax.set_ylabel("Días de espera media")
    ax.set_xlabel("Año")
    ax.set_title("Cuánto se espera una operación no urgente", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Fuente: servicio de salud, datos a 31 de diciembre")


@liar("line-over-categories")
def es_gasto_alumno_linea():
    df = pd.DataFrame({"c": ["País Vasco", "Navarra", "Cantabria", "Asturias", "Aragón", "Murcia", "Andalucía", "Madrid"],
                       "g": [9800, 8500, 8100, 7700, 7100, 6300, 6100, 5500]})
    fig, ax = new()
    sns.pointplot(df, x="c", y="g", color=BL, errorbar=None, ax=ax)
    ax.set_ylim(0, 11000)
    ax.yaxis.set_major_formatter(POINTS)
    ax.set(xlabel="Comunidad autónoma", ylabel="Gasto público por alumno (€)")
    ax.tick_params(axis="x", labelsize=9)
    ax.set_title("Lo que gasta cada comunidad por alumno", loc="left")
    sns.despine(fig)
    return source(fig, "Fuente: departamento de educación, curso 2022-2023")


@liar("misrepresentation")
def es_barras_de_la_tele():
    names, says, drawn = ["Lista A", "Lista B", "Lista C", "Lista D"], [34.1, 31.8, 15.2, 11.9], [34.1, 23.5, 14.0, 10.5]
    fig, ax = new(6.8, 4.6)
    ax.bar(names, drawn, color=[BL, OR, VE, PU], width=0.65)
    for i, (s, d) in enumerate(zip(says, drawn)):
        ax.text(i, d + 0.6, f"{s:.1f} %".replace(".", ","), ha="center", fontsize=13, weight="bold")
    ax.set_ylim(0, 39)
    ax.set_yticks([])
    ax.set_xlabel("Candidatura")
    ax.set_ylabel("Porcentaje de voto (%)")
    for s in ("top", "right", "left"):
        ax.spines[s].set_visible(False)
    ax.set_title("La Lista A gana las elecciones", loc="left", weight="bold")
    return source(fig, "Fuente: recuento provisional, 98 % escrutado")


@liar("panels-on-different-scales")
def es_paro_juvenil_paneles():
    g = rng(16)
    rows = []
    for c, a, b in (("Aragón", 31, 19), ("Madrid", 34, 22), ("Andalucía", 55, 37), ("Canarias", 52, 33)):
        rows += [{"año": y, "paro": v, "comunidad": c} for y, v in zip(range(2014, 2025), np.linspace(a, b, 11) + g.normal(0, 0.9, 11))]
    p = sns.relplot(pd.DataFrame(rows), x="año", y="paro", col="comunidad", col_wrap=2, kind="line", height=2.6, aspect=1.5,
                    color=OR, lw=2.2, facet_kws={"sharey": False})
    p.set_titles("{col_name}")
    p.set_axis_labels("Año", "Paro juvenil (%)")
    p.figure.suptitle("El paro juvenil baja en las cuatro comunidades", x=0.02, ha="left", weight="bold")
    return source(p.figure, "Fuente: encuesta de población, menores de 25 años", 0.16, top=0.86, left=0.1)


@liar("pie-misuse")
def es_por_que_no_compra():
    fig, ax = new(7.4, 4.8)
    v = [62, 48, 33, 21]
    names = ["No tengo ahorros", "Precios muy altos", "Empleo inestable", "Prefiero alquilar"]
    ax.pie(v, labels=[f"{n}\n{x} %" for n, x in zip(names, v)], colors=[BL, OR, VE, "#C9A227"], startangle=90, counterclock=False,
           wedgeprops={"edgecolor": "white", "linewidth": 1.5})
    ax.set_title("¿Por qué no compra usted una vivienda?", weight="bold")
    return source(fig, "Fuente: encuesta a 1.500 inquilinos, respuesta múltiple", 0.1)


@liar("rainbow-colormap")
def es_luz_por_horas_jet():
    g = rng(17)
    h, m = np.arange(24), np.arange(12)
    z = 70 + 28 * np.cos(2 * np.pi * (m[:, None] - 0.5) / 12) + 25 * np.exp(-((h - 20.5) / 2.2) ** 2) - 38 * np.exp(-((h - 14) / 3.2) ** 2)
    z = z + g.normal(0, 3, z.shape)
    fig, ax = new(8, 4.8)
    im = ax.pcolormesh(h, m, z, cmap="jet", shading="nearest")
    ax.set_yticks(m, ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"])
    ax.set_xlabel("Hora")
    ax.set_ylabel("Mes")
    fig.colorbar(im, ax=ax, label="Precio mayorista (€/MWh)")
    ax.set_title("Cuándo sale cara la luz", loc="left", weight="bold")
    return source(fig, "Fuente: operador del mercado eléctrico, 2024")


@liar("smoothed-line")
def es_participacion_curva():
    x = np.array([1999, 2003, 2007, 2011, 2015, 2019, 2023])
    y = np.array([60.6, 69.3, 67.3, 65.8, 65.7, 68.1, 65.9])
    xs = np.linspace(1999, 2023, 300)
    fig, ax = new()
    ax.plot(xs, make_interp_spline(x, y, k=3)(xs), color=PU, lw=2.6)
    ax.set_xticks(x)
    ax.set_ylim(50, 75)
    ax.set_xlabel("Año electoral")
    ax.set_ylabel("Participación (%)")
    ax.set_title("Participación en las elecciones autonómicas de Madrid", loc="left")
    bare(ax)
    return source(fig, "Fuente: junta electoral")


# ---------------------------------------------------------------- liars, in French

@liar("stacked-averages")
def fr_salaires_moyens_empiles():
    df = pd.DataFrame({"Femmes": [2980, 2450, 2290, 2010, 1790], "Hommes": [3890, 2710, 2560, 2240, 1930]},
                      index=["Finance", "Industrie", "Construction", "Commerce", "Hôtellerie"]).iloc[::-1]
    ax = df.plot.barh(stacked=True, figsize=(7.4, 4.6), color=["#E69F00", BL], width=0.65)
    ax.xaxis.set_major_formatter(SPACES)
    ax.set_xlabel("Salaire net moyen (€ par mois)")
    ax.set_ylabel("Secteur")
    ax.legend(loc="lower right")
    ax.set_title("Salaires moyens des femmes et des hommes, par secteur", loc="left")
    bare(ax)
    return source(ax.figure, "Source : déclarations sociales, 2023", left=0.18)


@liar("three-d")
def fr_relief_des_ventes():
    fig = plt.figure(figsize=(7.4, 5.4))
    ax = fig.add_subplot(projection="3d")
    v = np.array([[34, 41, 39, 46], [28, 26, 31, 33], [19, 22, 18, 24]])
    for i, c in enumerate((BL, "#E69F00", VE)):
        ax.bar3d(np.arange(4), np.full(4, i), np.zeros(4), 0.6, 0.5, v[i], color=c, shade=True)
    ax.set_xticks(np.arange(4) + 0.3, ["2021", "2022", "2023", "2024"])
    ax.set_yticks(np.arange(3) + 0.25, ["poche", "jeunesse", "BD"])
    ax.set_xlabel("Année")
    ax.set_ylabel("Rayon", labelpad=10)
    ax.set_zlabel("Ventes (millions d’exemplaires)")
    ax.set_title("Les ventes de livres par rayon")
    return source(fig, "Source : panel de libraires", 0.08)


@liar("too-many-series")
def fr_quatorze_pays():
    g = rng(18)
    names = ["Allemagne", "Autriche", "Belgique", "Danemark", "Espagne", "Finlande", "France", "Grèce", "Irlande", "Italie", "Pays-Bas", "Pologne",
             "Portugal", "Suède"]
    years = np.arange(2010, 2025)
    rows = [{"année": y, "part": v, "pays": n} for n in names
            for y, v in zip(years, g.uniform(12, 34) + np.cumsum(g.normal(0.9, 1.1, len(years))))]
    fig, ax = new(8.4, 5)
    sns.lineplot(pd.DataFrame(rows), x="année", y="part", hue="pays", style="pays", palette="tab20", dashes=False,
                 markers=["o", "s", "^", "v", "D", "P", "X", "<", ">", "p", "h", "*", "d", "H"], markersize=6, ax=ax)
    ax.set(xlabel="Année", ylabel="Part de l’électricité renouvelable (%)")
    ax.set_ylim(0, None)
    ax.legend(loc="center left", bbox_to_anchor=(1.01, 0.5), fontsize=9, frameon=False)
    ax.set_title("L’électricité renouvelable dans quatorze pays", loc="left")
    return source(fig, "Source : gestionnaires de réseau", right=0.78)


@liar("unsorted-bars")
def fr_depenses_en_vrac():
    s = pd.Series({"Transports": 13.4, "Santé": 4.1, "Logement": 26.7, "Loisirs": 8.8, "Habillement": 3.2, "Alimentation": 16.9, "Éducation": 0.9,
                   "Restaurants et hôtels": 7.6, "Assurances": 5.9, "Ameublement": 4.7, "Communications": 2.5, "Alcool et tabac": 3.6})
    df = s.rename_axis("poste").reset_index(name="part")
    fig, ax = objects(so.Plot(df, x="part", y="poste").add(so.Bar(color=VE, alpha=1, edgewidth=0))
                      .label(x="Part du budget (%)", y="", title="Où va le budget des ménages"), 7.4, 5)
    return source(fig, "Source : enquête budget de famille", 0.18, left=0.27)


@liar("unexplained-interval")
def fr_frequentation_bande():
    g = rng(19)
    rows = [{"mois": m, "visites": v} for m in range(1, 13)
            for v in (30 + 22 * np.exp(-((m - 7.5) / 2.2) ** 2) + g.normal(0, 6, 14))]
    fig, ax = new()
    sns.lineplot(pd.DataFrame(rows), x="mois", y="visites", color=BL, lw=2.2, seed=1, ax=ax)
    ax.set_xticks(range(1, 13), ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."])
    ax.set_ylim(0, 65)
    ax.set(xlabel="Mois", ylabel="Visites (milliers par mois)")
    ax.set_title("La fréquentation moyenne d’un musée de province", loc="left")
    sns.despine(fig)
    return source(fig, "Source : billetterie de quatorze musées, 2024")


# ---------------------------------------------------------------- liars, in English

@liar("uneven-ticks")
def en_recycling_years():
    years = [1990, 2000, 2010, 2015, 2018, 2020, 2021, 2022, 2023, 2024]
    v = [7, 12, 38, 43, 44, 45, 45.5, 45.8, 46.1, 46.4]
    fig, ax = new()
    ax.plot(range(len(years)), v, color=VE, lw=2.4, marker="o")
    ax.set_xticks(range(len(years)), years)
    ax.set_ylim(0, 55)
    ax.set_xlabel("Year")
    ax.set_ylabel("Household waste recycled (%)")
    ax.set_title("Recycling has hit a plateau", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Source: environment department")


@liar("unordered-time")
def en_admissions_by_height():
    days = pd.to_datetime(["2024-01-08", "2024-01-15", "2024-01-22", "2024-01-29", "2024-02-05", "2024-02-12", "2024-02-19", "2024-02-26"])
    s = pd.Series([402, 455, 431, 468, 377, 349, 391, 318], index=days).sort_values(ascending=False)
    s.index = s.index.strftime("%d %b %Y")
    ax = s.plot.bar(figsize=(7.6, 4.8), color=OR, width=0.75, rot=25)
    ax.set_xlabel("Week starting")
    ax.set_ylabel("Flu admissions per week")
    ax.set_title("Flu admissions in the region's hospitals", loc="left", weight="bold")
    bare(ax)
    return source(ax.figure, "Source: regional health board", 0.27)


@liar("overplotting")
def en_taxi_trips():
    g = rng(20)
    n = 16000
    km = g.gamma(2.2, 2.3, n).clip(0.4, 25)
    fare = 3 + 1.3 * km + g.normal(0, 2.4, n).clip(-3, 9)
    fig, ax = new()
    sns.scatterplot(x=km, y=fare.clip(2.5), color=BL, s=34, linewidth=0, ax=ax)
    ax.set(xlabel="Trip distance (km)", ylabel="Fare (€)")
    ax.set_title("Longer taxi rides cost more", loc="left")
    sns.despine(fig)
    return source(fig, "Source: city licensing office, 16,000 trips in one week")


@liar("title-contradicts-data")
def en_rent_every_district():
    df = pd.DataFrame({"2019": [19.6, 18.9, 18.1, 17.7, 15.4, 14.2, 13.1, 12.2], "2024": [23.8, 22.7, 20.6, 21.4, 18.2, 13.6, 15.7, 15.1]},
                      index=["Salamanca", "Centro", "Chamberí", "Retiro", "Tetuán", "Latina", "Usera", "Vicálvaro"]).iloc[::-1]
    ax = df.plot.barh(figsize=(7.4, 5), color=["#A9B7C6", BL], width=0.75)
    ax.set_xlabel("Asking rent (€ per m² a month)")
    ax.set_ylabel("District")
    ax.set_xlim(0, 28)
    ax.set_title("Rents have risen in every one of these Madrid districts", loc="left", weight="bold")
    ax.legend(loc="lower right", title="Year")
    bare(ax)
    return source(ax.figure, "Source: property portal listings", left=0.16)


@liar("missing-unit")
def en_household_electricity():
    df = pd.DataFrame({"year": np.arange(2010, 2025),
                       "use": [421, 409, 402, 396, 383, 379, 374, 371, 366, 361, 378, 372, 344, 331, 329]})
    fig, ax = objects(so.Plot(df, x="year", y="use").add(so.Line(color=OR, linewidth=2.5)).limit(y=(0, 480))
                      .label(x="Year", y="Electricity consumption", title="Homes are using less electricity"))
    return source(fig, "Source: energy regulator", 0.2)


# ---------------------------------------------------------------- honest, in German

@honest
def de_mieten_punkte():
    df = pd.DataFrame({"Bezirk": ["Mitte", "Friedrichshain-Kreuzberg", "Charlottenburg-Wilmersdorf", "Pankow", "Neukölln", "Spandau",
                                  "Marzahn-Hellersdorf"], "Miete": [17.2, 16.8, 15.9, 14.6, 13.8, 11.4, 10.2]})
    fig, ax = objects(so.Plot(df, x="Miete", y="Bezirk").add(so.Dot(color=BL, pointsize=9)).limit(x=(9, 18.5))
                      .label(x="Angebotsmiete (€ je m²)", y="", title="In Mitte sind neue Mieten am höchsten"))
    return source(fig, "Quelle: Wohnungsportal, Angebote 2024", 0.2, left=0.36)


@honest
def de_benzin_und_e_autos_untereinander():
    years = np.arange(2015, 2025)
    fig, (a, b) = new(7.4, 5.6, nrows=2, sharex=True)
    a.plot(years, [1.39, 1.30, 1.36, 1.45, 1.42, 1.28, 1.57, 1.92, 1.84, 1.79], color=OR, lw=2.4)
    a.set_ylim(0, 2.2)
    a.yaxis.set_major_formatter(COMMA)
    a.set_ylabel("Benzin\n(€ je Liter)")
    b.plot(years, [12, 11, 25, 36, 63, 194, 356, 471, 524, 381], color=BL, lw=2.4)
    b.set_ylim(0, 560)
    b.set_ylabel("Neue E-Autos\n(Tausend)")
    b.set_xlabel("Jahr")
    a.set_title("Benzinpreis und Elektroautos, 2015 bis 2024", loc="left", weight="bold")
    bare(a), bare(b)
    return source(fig, "Quelle: Automobilklub, Zulassungsstelle", 0.14)


@honest
def de_ofen_celsius_fahrenheit():
    t = np.arange(0, 61, 5)
    c = 20 + 180 * (1 - np.exp(-t / 11))
    fig, ax = new()
    ax.plot(t, c, color="#B0413E", lw=2.4)
    ax.set_xlabel("Zeit (Minuten)")
    ax.set_ylabel("Temperatur (°C)")
    ax.set_ylim(0, 220)
    f = ax.secondary_yaxis("right", functions=(lambda x: x * 9 / 5 + 32, lambda x: (x - 32) * 5 / 9))
    f.set_ylabel("Temperatur (°F)")
    ax.set_title("So schnell wird ein Backofen heiß", loc="left")
    return source(fig, "Quelle: eigene Messung, Umluft", right=0.88)


@honest
def de_zufriedenheit_der_reihe_nach():
    order = ["sehr zufrieden", "eher zufrieden", "teils, teils", "eher unzufrieden", "sehr unzufrieden"]
    df = pd.DataFrame([[14, 37, 22, 18, 9], [9, 31, 25, 23, 12], [21, 41, 19, 13, 6]], columns=order, index=["Bus", "S-Bahn", "U-Bahn"])
    ax = df.plot.barh(stacked=True, figsize=(8, 4.4), color=["#2166AC", "#92C5DE", "#DDDDDD", "#F4A582", "#B2182B"], width=0.65)
    for i, row in enumerate(df.to_numpy()):
        left = 0
        for j, v in enumerate(row):
            ax.text(left + v / 2, i, str(v), ha="center", va="center", color="white" if j in (0, 4) else NO, fontsize=10)
            left += v
    ax.set_xlim(0, 100)
    ax.set_xlabel("Anteil der Befragten (%)")
    ax.legend(ncol=3, loc="upper center", bbox_to_anchor=(0.5, -0.17), frameon=False)
    ax.set_title("Wie zufrieden sind Sie mit …?", loc="left", weight="bold")
    bare(ax)
    return source(ax.figure, "Quelle: Stadtumfrage, 1.204 Befragte im Mai 2024", 0.36)


@honest
def de_fahrraddiebstahl_halbjahre():
    s = pd.Series([15.4, 14.8, 14.1, 13.0, 12.1, 13.2, 12.4, 12.9, 12.8, 12.7], index=range(2016, 2026))
    ax = s.plot(kind="bar", figsize=(7.4, 4.6), color="#34618D", width=0.75, rot=0)
    ax.set_title("Fahrraddiebstähle, jeweils von Januar bis Juni", loc="left", fontsize=13, weight="bold")
    ax.set_ylabel("Angezeigte Diebstähle im ersten Halbjahr (Tausend)")
    ax.set_xlabel("Jahr")
    bare(ax)
    return source(ax.figure, "Quelle: Polizei Berlin, Stand 30. Juni 2025")


@honest
def de_einbrueche_laufendes_jahr():
    years = [str(y) for y in range(2017, 2025)] + ["2025\n(bis Juni)"]
    v = [8.5, 7.9, 7.9, 7.3, 5.7, 7.6, 9.1, 8.9, 4.2]
    fig, ax = new()
    bars = ax.bar(years, v, color=BL, width=0.72)
    bars[-1].set(facecolor="white", edgecolor=BL, hatch="///")
    ax.set_ylabel("Wohnungseinbrüche (Tausend)")
    ax.set_xlabel("Jahr (schraffiert: noch nicht abgeschlossen)")
    ax.set_title("Wohnungseinbrüche in Berlin", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Quelle: Polizei Berlin, Stand 30. Juni 2025", 0.2)


@honest
def de_feinstaub_mit_luecke():
    days = pd.date_range("2017-01-01", "2024-12-01", freq="MS")
    g = rng(11)
    v = 24 - 0.07 * np.arange(len(days)) + 4 * np.cos(2 * np.pi * (days.month - 1) / 12) + g.normal(0, 1.1, len(days))
    v = np.where((days >= "2020-03-01") & (days <= "2021-07-01"), np.nan, v)
    fig, ax = new()
    ax.plot(days, v, color=PU, lw=1.8)
    ax.text(pd.Timestamp("2020-11-01"), 8, "keine Messung\n(Umbau)", ha="center", fontsize=10, color="#444444")
    ax.set_ylim(0, 34)
    ax.set_xlabel("Monat")
    ax.set_ylabel("Feinstaub PM10 (µg/m³, Monatsmittel)")
    ax.set_title("Frankfurter Allee: die Luft wird langsam sauberer", loc="left")
    bare(ax)
    return source(fig, "Quelle: Luftgütemessnetz")


@honest
def de_abweichung_weiss_ist_null():
    g = rng(12)
    m = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
    t = g.normal(0.7, 1.1, (12, 12)).clip(-1.9, 3.9)
    fig, ax = new(8, 5)
    im = ax.imshow(t, cmap="RdBu_r", norm=TwoSlopeNorm(0, -2, 4), aspect="auto")
    ax.set_xticks(range(12), range(2013, 2025))
    ax.set_yticks(range(12), m)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Monat")
    fig.colorbar(im, ax=ax, label="Abweichung vom Mittel 1991–2020 (°C)", ticks=[-2, -1, 0, 1, 2, 3, 4])
    ax.set_title("Potsdam: zu warm, zu kalt, Monat für Monat", loc="left")
    return source(fig, "Quelle: Wetterdienst, Station Potsdam")


@honest
def de_wohnungsbau_summe():
    y = pd.Series([19.0, 17.5, 17.3, 16.3, 15.9, 15.2, 14.1, 12.6, 11.2], index=range(2016, 2025))
    fig, (a, b) = new(8.4, 4.4, ncols=2)
    y.plot.bar(ax=a, color=BL, width=0.75)
    a.set(title="Je Jahr", xlabel="Jahr", ylabel="Fertiggestellte Wohnungen (Tausend)")
    a.yaxis.set_major_formatter(COMMA)
    y.cumsum().plot(ax=b, color=OR, lw=2.4)
    b.set(title="Seit 2016 zusammengezählt", xlabel="Jahr", ylabel="Wohnungen insgesamt (Tausend)")
    b.set_ylim(0, 150)
    fig.suptitle("139.000 neue Wohnungen, aber jedes Jahr weniger", x=0.02, ha="left", weight="bold")
    bare(a), bare(b)
    return source(fig, "Quelle: Bauaufsicht", 0.24, top=0.84, wspace=0.3)


@honest
def de_radunfaelle_je_einwohner():
    df = pd.DataFrame({"Land": ["Bremen", "Berlin", "Bayern", "Niedersachsen", "Nordrhein-Westfalen", "Sachsen", "Baden-Württemberg", "Hessen",
                                "Saarland"], "r": [221, 149, 136, 147, 113, 110, 100, 74, 57]}).sort_values("r", ascending=False)
    fig, ax = new(7.6, 4.6)
    sns.barplot(df, x="r", y="Land", color="#B0413E", saturation=1, ax=ax)
    ax.set(xlabel="Verunglückte Radfahrende je 100.000 Einwohner, 2023", ylabel="")
    ax.set_title("Radunfälle: Bremen vor Berlin", loc="left", fontsize=12)
    sns.despine(fig)
    return source(fig, "Quelle: Unfallstatistik der Länder, Auswahl", left=0.25)


@honest
def de_waermepumpen_mehr_als_verdoppelt():
    fig, ax = new()
    years = np.arange(2014, 2025)
    v = [58, 57, 67, 78, 84, 86, 120, 154, 236, 356, 193]
    ax.plot(years, v, color=VE, lw=2.4, marker="o", ms=5)
    ax.annotate("2023: 356", (2023, 356), xytext=(2020.3, 350), fontsize=10)
    ax.set_ylim(0, 400)
    ax.set_xticks(years)
    ax.set_ylabel("Verkaufte Wärmepumpen (Tausend)")
    ax.set_xlabel("Jahr")
    ax.set_title("Wärmepumpen: Absatz seit 2014 mehr als verdreifacht, trotz Einbruch", loc="left", fontsize=12)
    bare(ax)
    return source(fig, "Quelle: Branchenverband")


@honest
def de_verspaetung_dichte():
    g = rng(13)
    d = np.concatenate([g.exponential(9, 2600), g.uniform(20, 120, 900)])
    d = d[d < 120]
    fig, ax = new()
    bins = [0, 5, 10, 15, 30, 60, 120]
    n, _ = np.histogram(d, bins)
    ax.bar(bins[:-1], n / np.diff(bins), width=np.diff(bins), align="edge", color=SK, edgecolor="white")
    ax.set_xticks(bins)
    ax.set_xlabel("Verspätung (Minuten)")
    ax.set_ylabel("Züge je Minute Klassenbreite")
    ax.set_title("Fernzüge am Berliner Hauptbahnhof: wie spät sie ankommen", loc="left", fontsize=11)
    bare(ax)
    return source(fig, "Quelle: Ankunftszeiten, drei Wochen im Herbst 2024. Die Fläche steht für die Zahl der Züge.")


@honest
def de_sonntagsfrage_fehlerbalken():
    names, v = ["Partei A", "Partei B", "Partei C", "Partei D", "Partei E"], np.array([28.0, 22.5, 16.0, 12.5, 8.0])
    e = 196 * np.sqrt(v / 100 * (1 - v / 100) / 1250)
    fig, ax = new()
    ax.errorbar(v, names[::1], xerr=e, fmt="o", color=BL, ms=8, capsize=4, lw=2)
    ax.invert_yaxis()
    ax.set_xlim(0, 35)
    ax.set_xlabel("Wahlabsicht (%), Striche: 95-%-Konfidenzintervall")
    ax.set_title("Sonntagsfrage: Partei A vor Partei B", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Quelle: Umfrage, 1.250 Wahlberechtigte")


# ---------------------------------------------------------------- honest, in Spanish

@honest
def es_euribor_sin_cero():
    g = rng(31)
    d = pd.date_range("2023-01-01", "2024-12-01", freq="MS")
    v = np.interp(np.arange(24), [0, 9, 14, 23], [3.35, 4.15, 3.7, 2.45]) + g.normal(0, 0.04, 24)
    s = pd.Series(v, index=d)
    ax = s.plot(figsize=(7.4, 4.6), color=BL, lw=2.3)
    ax.set_ylim(2, 4.5)
    ax.set_ylabel("Euríbor a 12 meses (%)")
    ax.set_xlabel("Mes")
    ax.yaxis.set_major_formatter(COMMA)
    ax.set_title("El euríbor retrocede en 2024", loc="left", weight="bold")
    bare(ax)
    return source(ax.figure, "Fuente: banco central, medias mensuales")


@honest
def es_hoteles_base_2015():
    years = range(2015, 2025)
    df = pd.DataFrame({"Baleares": [9.1, 9.6, 9.9, 10.1, 10.2, 1.9, 4.9, 9.8, 10.6, 11.0],
                       "Madrid": [10.5, 10.9, 11.4, 11.9, 12.4, 3.6, 5.9, 10.6, 12.4, 13.1],
                       "Andalucía": [16.3, 17.3, 18.0, 18.4, 19.6, 7.0, 10.8, 18.0, 19.9, 20.8]}, index=years)
    ind = df / df.loc[2015] * 100
    ax = ind.plot(figsize=(7.4, 4.6), color=[BL, OR, VE], style=["-", "--", "-."], lw=2.2, legend=False)
    for c, dy in zip(ind, (-5, -1, 4)):
        ax.text(2024.1, ind[c].iloc[-1] + dy, c, va="center", fontsize=10)
    ax.set_xlim(2015, 2025.6)
    ax.set_ylim(0, 145)
    ax.set_xlabel("Año")
    ax.set_ylabel("Viajeros en hoteles (índice, 2015 = 100)")
    ax.set_title("Los hoteles superan ya sus cifras de antes de la pandemia", loc="left", weight="bold")
    bare(ax)
    return source(ax.figure, "Fuente: encuesta de ocupación hotelera")


@honest
def es_partidos_con_marcas():
    g = rng(14)
    months = pd.date_range("2023-01-01", periods=22, freq="MS")
    rows = []
    for name, start in (("Partido A", 27), ("Partido B", 26), ("Partido C", 15)):
        rows += [{"mes": m, "voto": x, "partido": name} for m, x in zip(months, start + np.cumsum(g.normal(0, 0.9, 22)))]
    fig, ax = new()
    sns.lineplot(pd.DataFrame(rows), x="mes", y="voto", hue="partido", style="partido", markers=["o", "s", "^"], markersize=7,
                 dashes=["", (4, 2), (1, 1.5)], palette=["#B4502D", "#6E7B1E", "#1F4E9E"], lw=2, ax=ax)
    ax.set_ylim(0, 38)
    ax.set(xlabel="Mes del sondeo", ylabel="Intención de voto (%)")
    ax.legend(title="Partido", loc="lower left", ncol=3)
    ax.set_title("Dos partidos se disputan el primer puesto", loc="left")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    return source(fig, "Fuente: media de sondeos publicados")


@honest
def es_no2_siete_clases():
    g = rng(15)
    h, d = np.arange(24), np.arange(7)
    base = 22 + 26 * np.exp(-((h - 8.5) / 2.2) ** 2) + 34 * np.exp(-((h - 20.5) / 2.8) ** 2)
    z = base[None, :] * np.array([1, 1.05, 1.04, 1.06, 1.1, 0.72, 0.6])[:, None] + g.normal(0, 2, (7, 24))
    fig, ax = new(8, 4.2)
    im = ax.pcolormesh(np.arange(25), np.arange(8), z, cmap=plt.get_cmap("OrRd", 7), norm=BoundaryNorm(np.arange(0, 71, 10), 7))
    ax.set_yticks(d + 0.5, ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"])
    ax.invert_yaxis()
    ax.set_xticks(range(0, 25, 3))
    ax.set_xlabel("Hora del día")
    fig.colorbar(im, ax=ax, label="NO₂ medio (µg/m³)")
    ax.set_title("Dióxido de nitrógeno en la plaza de Castilla, Madrid", loc="left")
    return source(fig, "Fuente: red municipal de calidad del aire, 2023", 0.18)


@honest
def es_clasificacion_liga():
    fig, ax = new()
    j = np.arange(1, 9)
    for name, pos, c, mk in (("Vallecas", [6, 5, 3, 3, 2, 2, 1, 1], BL, "o"), ("Getafe", [1, 1, 2, 1, 1, 1, 2, 3], OR, "s"),
                             ("Leganés", [3, 4, 4, 2, 3, 3, 3, 2], VE, "^")):
        ax.plot(j, pos, color=c, marker=mk, ms=8, lw=2.4)
        ax.text(8.2, pos[-1], name, va="center", color=NO, fontsize=10)
    ax.set_ylim(6.5, 0.5)
    ax.set_xlim(0.7, 9.5)
    ax.set_yticks(range(1, 7), [f"{i}.º" for i in range(1, 7)])
    ax.set_xticks(j)
    ax.set_ylabel("Puesto en la clasificación (el 1.º, arriba)")
    ax.set_xlabel("Jornada")
    ax.set_title("Vallecas remonta hasta el primer puesto", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Fuente: federación madrileña")


@honest
def es_gasto_alumno_puntos():
    df = pd.DataFrame({"c": ["País Vasco", "Navarra", "Cantabria", "Asturias", "Aragón", "Murcia", "Andalucía", "Madrid"],
                       "g": [9800, 8500, 8100, 7700, 7100, 6300, 6100, 5500]})
    fig, ax = new()
    sns.pointplot(df, x="c", y="g", color=BL, errorbar=None, linestyle="none", markersize=9, ax=ax)
    ax.set_ylim(0, 11000)
    ax.yaxis.set_major_formatter(POINTS)
    ax.set(xlabel="Comunidad autónoma", ylabel="Gasto público por alumno (€)")
    ax.tick_params(axis="x", labelsize=9)
    ax.set_title("Lo que gasta cada comunidad por alumno", loc="left")
    sns.despine(fig)
    return source(fig, "Fuente: departamento de educación, curso 2022-2023")


@honest
def es_barras_con_su_altura():
    names, v = ["Lista A", "Lista B", "Lista C", "Lista D"], [34.1, 31.8, 15.2, 11.9]
    fig, ax = new(6.8, 4.6)
    ax.bar(names, v, color=[BL, OR, VE, PU], width=0.65)
    for i, s in enumerate(v):
        ax.text(i, s + 0.6, f"{s:.1f} %".replace(".", ","), ha="center", fontsize=13, weight="bold")
    ax.set_ylim(0, 39)
    ax.set_yticks([])
    ax.set_xlabel("Candidatura")
    ax.set_ylabel("Porcentaje de voto (%)")
    for s in ("top", "right", "left"):
        ax.spines[s].set_visible(False)
    ax.set_title("La Lista A gana por poco más de dos puntos", loc="left", weight="bold")
    return source(fig, "Fuente: recuento provisional, 98 % escrutado")


@honest
def es_paro_juvenil_misma_escala():
    g = rng(16)
    rows = []
    for c, a, b in (("Aragón", 31, 19), ("Madrid", 34, 22), ("Andalucía", 55, 37), ("Canarias", 52, 33)):
        rows += [{"año": y, "paro": v, "comunidad": c} for y, v in zip(range(2014, 2025), np.linspace(a, b, 11) + g.normal(0, 0.9, 11))]
    fig = plt.figure(figsize=(8, 4.2))
    (so.Plot(pd.DataFrame(rows), x="año", y="paro").facet(col="comunidad").add(so.Line(color=OR, linewidth=2.2))
     .limit(y=(0, 60)).label(x="Año", y="Paro juvenil (%)", title="{}".format).on(fig).plot())
    for a in fig.axes:
        a.set_xticks([2016, 2022])
    fig.suptitle("El paro juvenil baja en las cuatro comunidades", x=0.02, ha="left", weight="bold")
    return source(fig, "Fuente: encuesta de población, menores de 25 años", 0.2, top=0.82)


@honest
def es_tarta_del_agua():
    fig, ax = new(7, 4.6)
    s = pd.Series({"Regadío": 79, "Hogares y servicios": 15, "Industria": 6})
    s.plot.pie(ax=ax, colors=[BL, "#E69F00", "#BBBBBB"], startangle=90, counterclock=False,
               labels=[f"{k}\n{v} %" for k, v in s.items()], wedgeprops={"edgecolor": "white"}, ylabel="")
    ax.set_title("El regadío consume cuatro quintas partes del agua (en %)", fontsize=12)
    return source(fig, "Fuente: confederaciones hidrográficas, reparto del consumo anual", 0.1)


@honest
def es_pendiente_alquiler():
    fig, ax = new(6.8, 5)
    for name, a, b, c in (("Madrid", 15.9, 20.4, BL), ("Barcelona", 16.4, 21.3, OR), ("Valencia", 9.4, 14.6, VE), ("Zaragoza", 8.3, 10.7, GR)):
        ax.plot([2019, 2024], [a, b], color=c, marker="o", lw=2.4)
        low = -0.45 if name in ("Madrid", "Zaragoza") else 0.3
        ax.text(2018.8, a + low, f"{name} {a:.1f}".replace(".", ","), ha="right", va="center", fontsize=10)
        ax.text(2024.2, b, f"{b:.1f}".replace(".", ","), va="center", fontsize=10)
    ax.set_xlim(2016.4, 2025.4)
    ax.set_ylim(0, 24)
    ax.set_xticks([2019, 2024])
    ax.set_xlabel("Año")
    ax.set_ylabel("Alquiler medio (€/m² al mes)")
    ax.set_title("Valencia, donde más sube el alquiler desde 2019", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Fuente: portal inmobiliario")


@honest
def es_salario_minimo_escalones():
    y = np.arange(2014, 2026)
    v = [645, 649, 655, 708, 736, 900, 950, 965, 1000, 1080, 1134, 1184]
    fig, ax = new()
    ax.step(y, v, where="post", color=OR, lw=2.6)
    ax.set_ylim(0, 1300)
    ax.yaxis.set_major_formatter(POINTS)
    ax.set_xlabel("Año")
    ax.set_ylabel("Salario mínimo (€ al mes, 14 pagas)")
    ax.set_title("El salario mínimo sube a saltos", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Fuente: boletín oficial")


@honest
def es_poblacion_provincias():
    s = pd.Series({"Málaga": 8.1, "Madrid": 6.4, "Guadalajara": 5.9, "Toledo": 4.8, "Jaén": -4.2, "Palencia": -4.6, "León": -5.8, "Zamora": -8.9})
    df = s.rename_axis("provincia").reset_index(name="cambio")
    df["signo"] = np.where(df.cambio > 0, "gana", "pierde")
    fig, ax = objects(so.Plot(df, x="cambio", y="provincia", color="signo").add(so.Bar(alpha=1, edgewidth=0), legend=False)
                      .scale(color={"gana": BL, "pierde": OR})
                      .label(x="Cambio de población entre 2014 y 2024 (%)", y="", title="Málaga gana habitantes y Zamora los pierde"))
    ax.axvline(0, color=NO, lw=1)
    ax.xaxis.set_major_formatter(COMMA)
    return source(fig, "Fuente: padrón municipal, ocho provincias", 0.2, left=0.18)


# ---------------------------------------------------------------- honest, in French

@honest
def fr_salaires_moyens_cote_a_cote():
    df = pd.DataFrame({"Femmes": [2980, 2450, 2290, 2010, 1790], "Hommes": [3890, 2710, 2560, 2240, 1930]},
                      index=["Finance", "Industrie", "Construction", "Commerce", "Hôtellerie"]).iloc[::-1]
    ax = df.plot.barh(figsize=(7.4, 4.8), color=["#E69F00", BL], width=0.72)
    ax.xaxis.set_major_formatter(SPACES)
    ax.set_xlabel("Salaire net moyen (€ par mois)")
    ax.set_ylabel("Secteur")
    ax.legend(loc="lower right")
    ax.set_title("Dans la finance, l’écart de salaire est le plus grand", loc="left")
    bare(ax)
    return source(ax.figure, "Source : déclarations sociales, 2023", left=0.18)


@honest
def fr_electricite_empilee():
    df = pd.DataFrame({"Nucléaire": [379, 335, 361, 279, 320, 362], "Hydraulique": [60, 65, 62, 50, 58, 75], "Éolien": [34, 40, 37, 38, 51, 47],
                       "Solaire": [12, 13, 14, 19, 22, 25]}, index=range(2019, 2025))
    ax = df.plot.bar(stacked=True, figsize=(7.6, 4.8), color=["#4C4C8C", SK, "#B7D6A8", "#E69F00"], width=0.72, rot=0)
    ax.set_ylabel("Production (TWh)")
    ax.set_xlabel("Année")
    ax.set_ylim(0, 640)
    ax.legend(ncol=4, loc="upper center", frameon=False)
    ax.set_title("La production d’électricité, après le creux de 2022", loc="left", weight="bold")
    bare(ax)
    return source(ax.figure, "Source : gestionnaire de réseau")


@honest
def fr_quatorze_pays_un_seul_en_couleur():
    g = rng(18)
    years = np.arange(2010, 2025)
    fig, ax = new()
    for i in range(14):
        v = g.uniform(12, 34) + np.cumsum(g.normal(0.9, 1.1, len(years)))
        es = i == 4
        ax.plot(years, v, color=OR if es else "#B8B8B8", lw=3 if es else 1, zorder=3 if es else 1)
        if es:
            ax.text(2024.2, v[-1], "Espagne", color="#A84A00", weight="bold", va="center", fontsize=10)
    ax.set_xlim(2010, 2026.2)
    ax.set_ylim(0, None)
    ax.set_xlabel("Année")
    ax.set_ylabel("Part de l’électricité renouvelable (%)")
    ax.set_title("L’Espagne parmi quatorze pays (en gris, les treize autres)", loc="left")
    bare(ax)
    return source(fig, "Source : gestionnaires de réseau")


@honest
def fr_permis_par_age():
    df = pd.DataFrame({"âge": ["18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75 et plus"],
                       "part": [61, 82, 88, 90, 89, 86, 68]})
    fig, ax = objects(so.Plot(df, x="âge", y="part").add(so.Bar(color=BL, alpha=1, edgewidth=0))
                      .label(x="Âge (ans)", y="Titulaires du permis (%)", title="Le permis de conduire selon l’âge"), 8, 4.6)
    return source(fig, "Source : enquête sur les déplacements", 0.2)


@honest
def fr_frequentation_bande_dite():
    g = rng(19)
    rows = [{"mois": m, "visites": v} for m in range(1, 13)
            for v in (30 + 22 * np.exp(-((m - 7.5) / 2.2) ** 2) + g.normal(0, 6, 14))]
    fig, ax = new()
    sns.lineplot(pd.DataFrame(rows), x="mois", y="visites", color=BL, lw=2.2, seed=1, ax=ax)
    ax.text(12.1, 16, "en clair : intervalle de\nconfiance à 95 % de la moyenne", ha="right", fontsize=10, color="#444444")
    ax.set_xticks(range(1, 13), ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."])
    ax.set_ylim(0, 65)
    ax.set(xlabel="Mois", ylabel="Visites (milliers par mois)")
    ax.set_title("La fréquentation moyenne d’un musée de province", loc="left")
    sns.despine(fig)
    return source(fig, "Source : billetterie de quatorze musées, 2024")


@honest
def fr_tram_dans_l_ordre_des_arrets():
    stops = ["Gare", "Préfecture", "Cathédrale", "Université", "Stade", "Hôpital", "Zénith", "Terminus"]
    fig, ax = new(9, 4.6)
    ax.bar(stops, [9.4, 5.1, 6.8, 8.2, 2.1, 4.6, 1.7, 3.3], color=VE, width=0.7)
    ax.set_ylabel("Montées par jour (milliers)")
    ax.set_xlabel("Arrêts, dans l’ordre de la ligne")
    ax.set_title("Le tram, de la gare au terminus", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Source : comptage automatique, octobre 2024")


@honest
def fr_pollen_moyenne_mobile():
    g = rng(33)
    d = pd.date_range("2024-02-01", "2024-06-30")
    t = np.arange(len(d))
    v = (g.gamma(2, 3, len(d)) + 70 * np.exp(-((t - 62) / 20) ** 2) * g.gamma(4, 0.25, len(d))).round()
    s = pd.Series(v, index=d)
    fig, ax = new()
    ax.scatter(d, v, s=14, color="#9A9A9A", label="Relevé du jour")
    ax.plot(d, s.rolling(7, center=True).mean(), color=OR, lw=2.4, label="Moyenne mobile sur 7 jours")
    ax.set_ylim(0, None)
    ax.set_xlabel("Jour de 2024")
    ax.set_ylabel("Pollen de bouleau (grains par m³)")
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.legend(frameon=False)
    ax.set_title("Le pollen de bouleau culmine au début d’avril", loc="left")
    bare(ax)
    return source(fig, "Source : réseau de surveillance aérobiologique")


# ---------------------------------------------------------------- honest, in English

@honest
def en_recycling_true_spacing():
    years = [1990, 2000, 2010, 2015, 2018, 2020, 2021, 2022, 2023, 2024]
    v = [7, 12, 38, 43, 44, 45, 45.5, 45.8, 46.1, 46.4]
    fig, ax = new()
    ax.plot(years, v, color=VE, lw=2.4, marker="o")
    ax.set_xticks([1990, 2000, 2010, 2020])
    ax.set_ylim(0, 55)
    ax.set_xlabel("Year (a dot for each survey)")
    ax.set_ylabel("Household waste recycled (%)")
    ax.set_title("Recycling has barely moved since 2018", loc="left", weight="bold")
    bare(ax)
    return source(fig, "Source: environment department")


@honest
def en_taxi_hexagons():
    g = rng(20)
    n = 16000
    km = g.gamma(2.2, 2.3, n).clip(0.4, 25)
    fare = (3 + 1.3 * km + g.normal(0, 2.4, n).clip(-3, 9)).clip(2.5)
    df = pd.DataFrame({"km": km, "fare": fare})
    fig, ax = new()
    df.plot.hexbin(x="km", y="fare", gridsize=34, cmap="viridis", mincnt=1, ax=ax, colorbar=False)
    fig.colorbar(ax.collections[0], ax=ax, label="Number of trips")
    ax.set(xlabel="Trip distance (km)", ylabel="Fare (€)")
    ax.set_title("Most taxi rides are short and cost under €12", loc="left")
    return source(fig, "Source: city licensing office, 16,000 trips in one week")


@honest
def en_rent_all_but_one():
    df = pd.DataFrame({"2019": [19.6, 18.9, 18.1, 17.7, 15.4, 14.2, 13.1, 12.2], "2024": [23.8, 22.7, 20.6, 21.4, 18.2, 13.6, 15.7, 15.1]},
                      index=["Salamanca", "Centro", "Chamberí", "Retiro", "Tetuán", "Latina", "Usera", "Vicálvaro"]).iloc[::-1]
    ax = df.plot.barh(figsize=(7.4, 5), color=["#A9B7C6", BL], width=0.75)
    ax.set_xlabel("Asking rent (€ per m² a month)")
    ax.set_ylabel("District")
    ax.set_xlim(0, 28)
    ax.set_title("Rents have risen in all of these districts but Latina", loc="left", weight="bold")
    ax.legend(loc="lower right", title="Year")
    bare(ax)
    return source(ax.figure, "Source: property portal listings", left=0.16)


@honest
def en_electricity_unit_in_subtitle():
    y = np.arange(2010, 2025)
    v = [421, 409, 402, 396, 383, 379, 374, 371, 366, 361, 378, 372, 344, 331, 329]
    fig, ax = new()
    ax.plot(y, v, color=OR, lw=2.5)
    ax.set_ylim(0, 480)
    ax.set_xlabel("Year")
    ax.set_title("Homes are using less electricity\nAverage use per household, kWh a month", loc="left")
    bare(ax)
    return source(fig, "Source: energy regulator")


@honest
def en_city_sizes_log():
    g = rng(35)
    pop = np.exp(g.uniform(np.log(2e4), np.log(4e6), 60))
    df = pd.DataFrame({"pop": pop, "network": 90 * (pop / 1e5) ** 0.85 * np.exp(g.normal(0, 0.25, 60))})
    fig, ax = objects(so.Plot(df, x="pop", y="network").add(so.Dot(color=BL, alpha=0.7, pointsize=6)).scale(x="log", y="log")
                      .label(x="Inhabitants (log scale)", y="Bus network (km, log scale)",
                             title="Bigger cities have longer bus networks"))
    return source(fig, "Source: transport operators, 60 European cities", 0.2)


@honest
def en_school_year_months():
    df = pd.DataFrame({"month": ["Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"],
                       "rate": [4.1, 4.9, 6.2, 7.4, 7.1, 6.6, 5.8, 5.0, 4.7, 4.4]})
    fig, ax = new()
    sns.barplot(df, x="month", y="rate", color=PU, saturation=1, ax=ax)
    ax.set(xlabel="Month of the 2023-24 school year", ylabel="Pupils absent on an average day (%)")
    ax.set_title("Absence peaks before the Christmas break", loc="left")
    sns.despine(fig)
    return source(fig, "Source: education department")
