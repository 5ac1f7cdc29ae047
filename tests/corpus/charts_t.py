"""Charts by a teacher of data visualisation (Hamburg, Madrid, Poitiers): liars and honest twins."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import TwoSlopeNorm, BoundaryNorm
from matplotlib.ticker import FuncFormatter, MultipleLocator

BL, OR, GR, VE, SK, PU, NO = "#0072B2", "#D55E00", "#666666", "#009E73", "#56B4E9", "#AA4488", "#222222"
CYC = [BL, "#E69F00", VE, PU, "#222222", SK]
LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def fin(fig, source=None, top=1.0):
    fig.tight_layout(rect=(0, .06, 1, top))
    if source:
        fig.text(.01, .015, source, fontsize=9, color="#444444")
    return fig


def bare(ax):
    ax.spines[["top", "right"]].set_visible(False)


# ───────────────────────────── menteuses / Lügner / mentirosas / liars ─────────────────────────────

@liar("truncated-bars")
def balken_mieten():
    d = pd.Series({"Altona": 14.9, "Eimsbüttel": 14.6, "Nord": 14.3, "Wandsbek": 13.6, "Bergedorf": 13.2})
    fig, ax = plt.subplots(figsize=(7, 4.2))
    d.plot.bar(ax=ax, color=BL, rot=0)
    ax.set_ylim(13, 15.1)
    ax.set(title="Angebotsmieten in fünf Hamburger Bezirken, 2024", xlabel="Bezirk", ylabel="Kaltmiete (€ je m²)")
    return fin(fig, "Quelle: Mietenspiegel der Stadt, eigene Auswertung"), d.to_frame("miete")


@liar("truncated-bars")
def barras_paro_h():
    d = pd.DataFrame({"ccaa": ["Andalucía", "Canarias", "Extremadura", "Murcia", "Asturias"], "tasa": [16.4, 14.8, 14.5, 12.7, 11.9]})
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.barplot(d, x="tasa", y="ccaa", color="#0072B2", ax=ax)
    ax.set_xlim(11, 17)
    ax.set(title="Tasa de paro por comunidad, tercer trimestre de 2024", xlabel="Parados (% de la población activa)", ylabel="Comunidad autónoma")
    return fin(fig, "Fuente: encuesta de población activa, datos de clase")


@liar("truncated-bars")
def petits_multiples_tronques():
    fig, axs = plt.subplots(1, 3, figsize=(9, 3.8), sharey=True)
    for ax, v, t in zip(axs, ([82, 84, 85], [80, 83, 86], [81, 82, 84]), ("Poitiers", "Buxerolles", "Ligugé")):
        ax.bar(["2022", "2023", "2024"], v, color=VE)
        ax.set_title(t, fontsize=11)
        ax.set_xlabel("Année")
    axs[0].set_ylim(78, 87)
    axs[0].set_ylabel("Élèves demi-pensionnaires (%)")
    fig.suptitle("La cantine dans trois communes, 2022-2024")
    return fin(fig, "Source : services scolaires des trois communes")


@liar("truncated-bars")
def so_bars_bank():
    d = pd.DataFrame({"quarter": ["Q1", "Q2", "Q3", "Q4"], "ratio": [14.1, 14.3, 14.6, 14.8]})
    fig, ax = plt.subplots(figsize=(6.5, 4))
    so.Plot(d, x="quarter", y="ratio").add(so.Bar(color=BL, alpha=1)).on(ax).plot()
    ax.set_ylim(13.9, 14.9)
    ax.set(title="Common equity ratio by quarter, 2024", xlabel="Quarter of 2024", ylabel="Ratio (% of risk-weighted assets)")
    return fin(fig, "Source: annual report of the bank")


@liar("axis-range")
def temperature_aplatie():
    x = np.arange(1960, 2025)
    y = 11.1 + .03 * (x - 1960) + np.random.default_rng(1).normal(0, .35, len(x))
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(x, y, color=OR)
    ax.set_ylim(-60, 100)
    ax.set(title="Température moyenne annuelle à Poitiers, 1960-2024", xlabel="Année", ylabel="Température (°C)")
    return fin(fig, "Source : station météorologique de Biard")


@liar("axis-range")
def umfrage_lupe():
    d = pd.DataFrame({"Zustimmung": [52.1, 52.0, 52.2, 52.1, 52.3, 52.2]}, index=pd.Index(range(2019, 2025), name="Jahr"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot(ax=ax, color=BL, legend=False, lw=3)
    ax.set_ylim(51.98, 52.32)
    ax.set(title="Zustimmung zur Stadtbahn, 2019 bis 2024", ylabel="Zustimmung (% der Befragten)")
    return fin(fig, "Quelle: jährliche Bürgerbefragung, 1.200 Personen"), d


@liar("axis-range")
def so_linea_aplastada():
    d = pd.DataFrame({"año": range(2010, 2025), "edad": np.linspace(30.1, 32.9, 15)})
    fig, ax = plt.subplots(figsize=(7, 4))
    so.Plot(d, x="año", y="edad").add(so.Line(color=BL)).on(ax).plot()
    ax.set_ylim(0, 400)
    ax.set(title="Edad media al primer hijo, 2010-2024", xlabel="Año", ylabel="Edad (años)")
    return fin(fig, "Fuente: registro civil, elaboración propia")


@liar("bridged-gap")
def enquete_interrompue():
    x = [2008, 2009, 2010, 2011, 2012, 2018, 2019, 2020, 2021, 2022]
    y = [41, 42, 44, 43, 45, 58, 59, 57, 60, 62]
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(x, y, color=BL, lw=2)
    ax.set_ylim(0, 80)
    ax.set(title="Lecteurs inscrits à la médiathèque, 2008-2022", xlabel="Année", ylabel="Inscrits (milliers)")
    return fin(fig, "Source : médiathèque François-Mitterrand, rapports annuels")


@liar("bridged-gap")
def pegel_luecke():
    i = pd.date_range("2024-01-01", "2024-03-31")
    v = 210 + 25 * np.sin(np.arange(len(i)) / 6) + np.random.default_rng(2).normal(0, 4, len(i))
    s = pd.Series(v, i)
    s = s.drop(s.index[30:58])
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(s.index, s.values, color=BL)
    ax.set_ylim(0, 280)
    ax.set(title="Pegelstand der Elbe, Tagesmittel Januar bis März 2024", xlabel="Datum", ylabel="Pegel (cm)")
    fig.autofmt_xdate()
    return fin(fig, "Quelle: Pegelmessnetz, Tageswerte")


@liar("bridged-gap")
def hospital_hueco():
    d = pd.DataFrame({"año": [2001, 2002, 2003, 2004, 2005, 2011, 2012, 2013, 2014, 2015], "tasa": [8.2, 8.0, 7.7, 7.5, 7.4, 5.1, 5.0, 4.8, 4.9, 4.6]})
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.lineplot(d, x="año", y="tasa", ax=ax, color=OR)
    ax.set_ylim(0, 9)
    ax.set(title="Infecciones hospitalarias, 2001-2015", xlabel="Año", ylabel="Infecciones (por 100 ingresos)")
    return fin(fig, "Fuente: vigilancia del hospital de la Princesa")


@liar("colour-blind")
def rouge_vert_lignes():
    x = np.arange(2012, 2025)
    r = np.random.default_rng(3)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(x, 46 + np.cumsum(r.normal(.2, 1, 13)), color="#b5651d", label="Filière générale")
    ax.plot(x, 44 + np.cumsum(r.normal(.3, 1, 13)), color="#5b8c1a", label="Filière technologique")
    ax.set_ylim(0, 60)
    ax.legend()
    ax.set(title="Part de filles par filière, 2012-2024", xlabel="Année", ylabel="Filles (% des élèves)")
    return fin(fig, "Source : rectorat de l’académie, effectifs de rentrée")


@liar("colour-blind")
def streuung_rotgruen():
    r = np.random.default_rng(4)
    d = pd.DataFrame({"h": r.normal(170, 9, 90), "g": np.repeat(["Kontrolle", "Behandlung"], 45)})
    d["w"] = d.h * .6 - 32 + r.normal(0, 7, 90)
    fig, ax = plt.subplots(figsize=(6.5, 4.4))
    sns.scatterplot(d, x="h", y="w", hue="g", palette={"Kontrolle": "#c0392b", "Behandlung": "#6b7a1e"}, ax=ax, s=40)
    ax.legend(title="Gruppe")
    ax.set(title="Körpergröße und Gewicht der 90 Teilnehmenden", xlabel="Größe (cm)", ylabel="Gewicht (kg)")
    return fin(fig, "Quelle: Studie des Labors, Grundmessung")


@liar("discretised-continuous")
def raster_zwei_klassen():
    yy, xx = np.mgrid[0:40, 0:60]
    z = 18 + 8 * np.exp(-((xx - 30) ** 2 + (yy - 18) ** 2) / 300) + .05 * xx
    fig, ax = plt.subplots(figsize=(7, 4.4))
    im = ax.pcolormesh(xx, yy, z, cmap="cividis", norm=BoundaryNorm([17, 22, 30], 256))
    fig.colorbar(im, ax=ax, label="Lufttemperatur (°C)")
    ax.set(title="Lufttemperatur im Versuchsraum, 14 Uhr", xlabel="Abstand zur Tür (dm)", ylabel="Abstand zum Fenster (dm)")
    return fin(fig, "Quelle: Messkampagne des Labors, 2.400 Messpunkte")


@liar("diverging-off-centre")
def carte_chaleur_decentree():
    r = np.random.default_rng(5)
    d = pd.DataFrame(r.uniform(-3, 14, (5, 12)).round(1), index=[2020, 2021, 2022, 2023, 2024], columns=list("JFMAMJJASOND"))
    fig, ax = plt.subplots(figsize=(8, 3.8))
    sns.heatmap(d, cmap="RdBu_r", vmin=-4, vmax=14, ax=ax, cbar_kws={"label": "Écart à 2019 (%)"})
    ax.set(title="Fréquentation des bus : écart au même mois de 2019", xlabel="Mois", ylabel="Année")
    return fin(fig, "Source : réseau de bus, validations"), d


@liar("diverging-off-centre")
def correlacion_descentrada():
    n = ["Renta", "Estudios", "Edad", "Paro"]
    m = np.array([[1, .6, .1, -.4], [.6, 1, -.2, -.3], [.1, -.2, 1, .05], [-.4, -.3, .05, 1]])
    fig, ax = plt.subplots(figsize=(6, 4.6))
    im = ax.imshow(m, cmap="PuOr", vmin=-.4, vmax=1)
    ax.set_xticks(range(4), n)
    ax.set_yticks(range(4), n)
    fig.colorbar(im, label="Correlación de Pearson (sin unidad)")
    ax.set(title="Correlaciones entre cuatro variables, 131 barrios", xlabel="Variable", ylabel="Variable")
    return fin(fig, "Fuente: padrón y encuesta de hogares")


@liar("dual-axis")
def dos_ejes_helados():
    m = np.arange(1, 13)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(m, [5, 6, 9, 14, 22, 35, 48, 47, 28, 15, 8, 6], color=BL)
    ax.set(title="Ventas de helados y robos de bicicletas en Madrid, 2023", xlabel="Mes", ylabel="Helados (miles)")
    ax.yaxis.label.set_color(BL)
    b = ax.twinx()
    b.plot(m, [110, 118, 140, 170, 225, 290, 350, 345, 260, 190, 135, 120], color=OR, ls="--")
    b.set_ylabel("Robos (denuncias)", color=OR)
    return fin(fig, "Fuente: mercado central y policía municipal")


@liar("dual-axis")
def pandas_secondary():
    d = pd.DataFrame({"Budget": [1.2, 1.3, 1.5, 1.6, 1.8, 2.0], "Visitors": [310, 325, 352, 371, 398, 430]}, index=pd.Index(range(2018, 2024), name="Year"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot(ax=ax, secondary_y="Visitors", color=[BL, OR], style=["-", "--"])
    ax.set_ylabel("Advertising budget (M€)")
    ax.right_ax.set_ylabel("Visitors (thousands)")
    ax.set_title("Museum advertising and visitors, 2018-2023")
    return fin(fig, "Source: museum accounts"), d


@liar("dual-axis")
def zwei_achsen_balken_linie():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    j = np.arange(2017, 2025)
    ax.bar(j, [12, 13, 15, 14, 17, 19, 20, 22], color="#9ecae1")
    ax.set(title="Ladesäulen und Zulassungen von E-Autos im Landkreis", xlabel="Jahr", ylabel="Ladesäulen (Anzahl)")
    b = ax.twinx()
    b.plot(j, [210, 260, 350, 520, 890, 1150, 1400, 1480], color=OR, marker="o")
    b.set_ylabel("Neuzulassungen (Anzahl pro Jahr)")
    b.set_ylim(0, 1600)
    return fin(fig, "Quelle: Kreisverwaltung, Zulassungsstelle")


@liar("false-precision")
def precision_sondage():
    d = pd.Series({"Oui": 47.3684, "Non": 31.5789, "Sans avis": 21.0526})
    fig, ax = plt.subplots(figsize=(6.5, 4))
    b = ax.bar(d.index, d.values, color=BL)
    ax.bar_label(b, fmt="%.4f %%")
    ax.set_ylim(0, 55)
    ax.set(title="Pour ou contre la rue piétonne ? 19 habitants répondent", xlabel="Réponse", ylabel="Réponses (%)")
    return fin(fig, "Source : questionnaire de la mairie, 19 réponses, mars 2024")


@liar("false-precision")
def precision_lollipop():
    d = pd.Series({"Getafe": 2.318274, "Alcorcón": 3.104653, "Móstoles": 4.871905, "Madrid": 6.250417})
    fig, ax = plt.subplots(figsize=(7, 3.8))
    ax.hlines(d.index, 0, d.values, color=GR)
    ax.plot(d.values, d.index, "o", color=BL, ms=9)
    for i, v in enumerate(d.values):
        ax.text(v + .12, i, f"{v:.6f}".replace(".", ","), va="center")
    ax.set_xlim(0, 8)
    ax.set(title="Horas semanales de deporte declaradas por escolares, 2023", xlabel="Horas por semana (h)", ylabel="Municipio")
    return fin(fig, "Fuente: encuesta a 60 alumnos por municipio")


@liar("inverted-axis")
def morts_a_l_envers():
    x = np.arange(2000, 2021)
    y = 120 + 14 * (x - 2000) + np.random.default_rng(6).normal(0, 12, 21)
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    ax.fill_between(x, y, color="#D55E00")
    ax.set_ylim(450, 0)
    ax.set_xticks(range(2000, 2021, 5))
    ax.set(title="Accidents de trottinette et de vélo, 2000-2020", xlabel="Année", ylabel="Blessés hospitalisés (personnes)")
    return fin(fig, "Source : registre régional des traumatismes")


@liar("inverted-axis")
def schulden_umgedreht():
    d = pd.DataFrame({"Schulden": [20.1, 21.4, 22.8, 24.9, 26.2, 27.5]}, index=pd.Index(range(2018, 2024), name="Jahr"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot(ax=ax, marker="o", color=BL, legend=False)
    ax.set_ylim(30, 18)
    ax.set(title="Schulden der Hansestadt, 2018 bis 2023", ylabel="Schulden (Mrd. €)")
    return fin(fig, "Quelle: Haushaltsrechnung der Stadt"), d


@liar("inverted-axis")
def tiempo_de_derecha_a_izquierda():
    x = np.arange(2010, 2024)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(x, np.linspace(61, 39, 14) + np.random.default_rng(7).normal(0, 1, 14), color=BL)
    ax.set_xlim(2023.5, 2009.5)
    ax.set_ylim(0, 70)
    ax.set(title="Confianza en los periódicos, 2010-2023", xlabel="Año", ylabel="Confían (% de encuestados)")
    return fin(fig, "Fuente: barómetro de opinión")


@liar("line-over-categories")
def ligne_sur_sports():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(["Football", "Judo", "Natation", "Tennis", "Escalade"], [2150, 840, 1210, 990, 430], color=BL, marker="o")
    ax.set_ylim(0, 2400)
    ax.set(title="Licenciés des clubs de Poitiers par sport, 2024", xlabel="Sport", ylabel="Licenciés (personnes)")
    return fin(fig, "Source : office municipal des sports")


@liar("line-over-categories")
def linie_laender():
    d = pd.DataFrame({"Anteil": [56, 48, 61, 22, 35]}, index=["Dänemark", "Deutschland", "Österreich", "Polen", "Spanien"])
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot(ax=ax, legend=False, color=OR, lw=2)
    ax.set_ylim(0, 70)
    ax.set(title="Bahnreisende, die ihr Ticket online kaufen, 2023", xlabel="Land", ylabel="Anteil (% der Reisenden)")
    return fin(fig, "Quelle: Befragung der Bahngesellschaften"), d


@liar("low-contrast")
def gris_sobre_blanco():
    d = pd.Series({"Lavapiés": 31, "Chueca": 27, "Retiro": 19, "Usera": 12})
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.bar(d.index, d.values, color="#f3f1ec")
    ax.set_title("Librerías por barrio de Madrid, 2024", color="#d9d9d9")
    ax.set_xlabel("Barrio", color="#dddddd")
    ax.set_ylabel("Librerías (número)", color="#dddddd")
    ax.tick_params(colors="#dddddd")
    return fin(fig, "Fuente: gremio de libreros")


@liar("low-contrast")
def lignes_pales():
    x = np.arange(2015, 2025)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(x, np.linspace(12, 19, 10), color="#fbf3b0", lw=1.4)
    ax.text(2024.1, 19, "Vélo", color="#f7eea0", va="center")
    ax.plot(x, np.linspace(22, 17, 10), color="#f4f0e6", lw=1.4)
    ax.text(2024.1, 17, "Marche", color="#eeeae0", va="center")
    ax.set_xlim(2014.5, 2026)
    ax.set_ylim(0, 25)
    ax.set(title="Se rendre au travail à vélo ou à pied, 2015-2024", xlabel="Année", ylabel="Actifs (%)")
    return fin(fig, "Source : enquête de mobilité de l’agglomération")


@liar("misrepresentation")
def barres_contredites():
    fig, ax = plt.subplots(figsize=(7, 4))
    b = ax.barh(["Associations", "Écoles", "Voirie"], [24, 40, 62], color=BL)
    for r, t in zip(b, ("38 M€", "40 M€", "42 M€")):
        ax.text(r.get_width() + 1, r.get_y() + .4, t, va="center")
    ax.set_xticks([])
    ax.set_xlim(0, 75)
    ax.set(title="Trois postes du budget communal, 2024", xlabel="Dépense (M€)", ylabel="Poste")
    return fin(fig, "Source : budget primitif de la commune")


@liar("misrepresentation")
def kreise_durchmesser():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    for x, v, n in ((1, 10, "Bremen"), (3.2, 20, "Kiel"), (6.8, 40, "Hamburg")):
        ax.add_patch(plt.Circle((x, 2), v / 24, color=SK))
        ax.text(x, 2, f"{v} Mio. €", ha="center", va="center", fontsize=10)
        ax.text(x, .0, n, ha="center", fontsize=11)
    ax.set_xlim(0, 9)
    ax.set_ylim(-.3, 4)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Förderung der Radwege, 2024 (Mio. €, Kreisfläche = Förderung)")
    return fin(fig, "Quelle: Zuwendungsbescheide der Länder")


@liar("misrepresentation")
def tarta_desmentida():
    fig, ax = plt.subplots(figsize=(6, 4.4))
    ax.pie([45, 35, 20], labels=["A favor, 33 %", "En contra, 46 %", "No sabe, 21 %"], colors=["#9ecae1", "#fdbf6f", "#cccccc"], startangle=90)
    ax.set_title("¿Más carriles bici? Encuesta vecinal, 2024 (% de respuestas)")
    return fin(fig, "Fuente: junta del distrito de Arganzuela, 812 respuestas")


@liar("misrepresentation")
def dumbbell_wrong():
    n = ["Nurses", "Teachers", "Drivers"]
    a, b = [31, 33, 27], [40, 38, 35]
    lab = [("31", "34"), ("33", "38"), ("27", "35")]
    fig, ax = plt.subplots(figsize=(7, 3.8))
    ax.hlines(n, a, b, color=GR, lw=2)
    ax.plot(a, n, "o", color=BL, ms=9, label="2014")
    ax.plot(b, n, "s", color=OR, ms=9, label="2024")
    for i in range(3):
        ax.text(a[i] - .5, i, lab[i][0], ha="right", va="center")
        ax.text(b[i] + .5, i, lab[i][1], ha="left", va="center")
    ax.set_xlim(22, 46)
    ax.set_xticks([])
    ax.legend(loc="lower right")
    ax.set(title="Median pay in three jobs, 2014 and 2024", xlabel="Median yearly pay (thousand £)", ylabel="Job")
    return fin(fig, "Source: survey of hours and earnings")


@liar("missing-axis-label")
def axes_anonymes():
    r = np.random.default_rng(8)
    fig, ax = plt.subplots(figsize=(6.5, 4.2))
    x = r.uniform(5, 60, 60)
    ax.scatter(x, 90 - .7 * x + r.normal(0, 6, 60), color=BL)
    ax.set_title("Soixante plants de vigne : sécheresse du sol et récolte, 2023")
    return fin(fig, "Source : lycée agricole, relevés des élèves")


@liar("missing-axis-label")
def caja_sin_nombre():
    r = np.random.default_rng(9)
    d = pd.DataFrame({"Norte": r.normal(52, 8, 80), "Centro": r.normal(60, 9, 80), "Sur": r.normal(66, 12, 80)})
    fig, ax = plt.subplots(figsize=(6.5, 4))
    d.plot.box(ax=ax, color={"boxes": BL, "medians": OR})
    ax.set_title("Tres zonas comparadas, mediciones de mayo de 2024")
    return fin(fig, "Fuente: red de medición del ayuntamiento"), d


@liar("missing-source")
def sans_source_aire():
    d = pd.DataFrame({"Éolien": [28, 31, 34, 40, 38, 50], "Solaire": [9, 10, 11, 13, 15, 19], "Hydraulique": [53, 60, 55, 61, 62, 49]}, index=pd.Index(range(2017, 2023), name="Année"))
    fig, ax = plt.subplots(figsize=(7, 4.2))
    d.plot.area(ax=ax, color=[BL, "#E69F00", VE], alpha=.85)
    ax.legend(loc="lower left")
    ax.set(title="Électricité renouvelable produite, 2017-2022", ylabel="Production (TWh)")
    return fin(fig), d


@liar("missing-source")
def ohne_quelle():
    d = pd.Series({"Lesen": 52, "Rechnen": 47, "Zuhören": 41})
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.bar(d.index, d.values, color=VE)
    ax.set(title="Kinder, die den Regelstandard erreichen, Klasse 4, 2023", xlabel="Kompetenz", ylabel="Anteil (% der Kinder)")
    return fin(fig)


@liar("missing-title")
def sin_titulo_barras():
    d = pd.Series({"Metro": 44, "Autobús": 31, "Coche": 15, "Bicicleta": 10})
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.bar(d.index, d.values, color=BL)
    ax.set(xlabel="Medio de transporte", ylabel="Viajes (% del total)")
    return fin(fig, "Fuente: consorcio de transportes, 2024")


@liar("missing-title")
def untitled_boxes():
    r = np.random.default_rng(10)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.boxplot([r.normal(m, 2, 50) for m in (12, 14, 13)], tick_labels=["Lab A", "Lab B", "Lab C"])
    ax.set(xlabel="Laboratory", ylabel="Lead in soil (mg/kg)")
    return fin(fig, "Source: ring trial of 2022, 50 samples per laboratory")


@liar("missing-unit")
def sans_unite_ligne():
    x = np.arange(2010, 2024)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(x, np.linspace(182, 151, 14) + np.random.default_rng(11).normal(0, 3, 14), color=BL)
    ax.set_ylim(0, 200)
    ax.set(title="Eau potable consommée dans l’agglomération, 2010-2023", xlabel="Année", ylabel="Consommation")
    return fin(fig, "Source : régie des eaux, rapport annuel")


@liar("missing-unit")
def ohne_einheit():
    d = pd.DataFrame({"Werk": ["Nord", "Süd", "West"], "Ausstoß": [310, 270, 190]})
    fig, ax = plt.subplots(figsize=(6.5, 4))
    sns.barplot(d, x="Werk", y="Ausstoß", color=BL, ax=ax)
    ax.set(title="Ausstoß von Stickoxiden nach Werk, 2023", xlabel="Werk", ylabel="Ausstoß")
    return fin(fig, "Quelle: Emissionsregister")


@liar("overplotting")
def nuage_sature():
    r = np.random.default_rng(12)
    x = r.normal(50, 12, 20000)
    fig, ax = plt.subplots(figsize=(6.5, 4.4))
    ax.plot(x, .5 * x + r.normal(0, 9, 20000), "o", color=BL, ms=6)
    ax.set(title="Âge et ancienneté de 20 000 abonnés", xlabel="Âge (ans)", ylabel="Indice de fidélité (points)")
    return fin(fig, "Source : fichier des abonnés du théâtre")


@liar("overplotting")
def pandas_scatter_ciego():
    r = np.random.default_rng(13)
    d = pd.DataFrame({"renta": r.lognormal(3.2, .4, 12000)})
    d["gasto"] = d.renta * .3 + r.normal(0, 3, 12000)
    fig, ax = plt.subplots(figsize=(6.5, 4.4))
    d.plot.scatter("renta", "gasto", ax=ax, s=60, color=OR)
    ax.set(title="Renta y gasto en vivienda de 12 000 hogares, 2022", xlabel="Renta anual (miles de €)", ylabel="Gasto en vivienda (miles de €)")
    return fin(fig, "Fuente: encuesta de presupuestos familiares"), d


@liar("pie-misuse")
def camembert_onze():
    v = [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 5]
    n = ["Lyon", "Nantes", "Lille", "Rennes", "Metz", "Nice", "Brest", "Dijon", "Tours", "Pau", "Albi"]
    fig, ax = plt.subplots(figsize=(6.5, 5))
    ax.pie(v, labels=n, colors=sns.color_palette("colorblind", 11), wedgeprops={"edgecolor": "white"})
    ax.set_title("Étudiants accueillis selon la ville d’origine, 2024 (%)")
    return fin(fig, "Source : université, service des inscriptions")


@liar("pie-misuse")
def torte_mehrfachnennung():
    d = pd.Series({"Radio": 62, "Fernsehen": 71, "Zeitung": 38, "Soziale Netze": 55}, name="")
    fig, ax = plt.subplots(figsize=(6.2, 4.6))
    d.plot.pie(ax=ax, autopct=lambda p: f"{p * d.sum() / 100:.0f} %", colors=["#9ecae1", "#fdbf6f", "#b2df8a", "#cccccc"])
    ax.set_title("Woher kommen die Nachrichten?\n(% der Befragten, Mehrfachantworten)")
    return fin(fig, "Quelle: Medienumfrage 2024, 1.500 Befragte"), d.to_frame()


@liar("pie-misuse")
def tarta_evolucion():
    fig, ax = plt.subplots(figsize=(6.2, 4.6))
    ax.pie([210, 260, 330, 410], labels=["2021: 210 €", "2022: 260 €", "2023: 330 €", "2024: 410 €"], colors=["#deebf7", "#9ecae1", "#6baed6", "#fdbf6f"])
    ax.set_title("Beca media de comedor por curso (€ por alumno)")
    return fin(fig, "Fuente: consejería de educación")


@liar("rainbow-colormap")
def arc_en_ciel_bruit():
    yy, xx = np.mgrid[0:50, 0:70]
    z = 45 + 30 * np.exp(-((xx - 40) ** 2 + (yy - 20) ** 2) / 500)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    im = ax.imshow(z, cmap="jet", origin="lower", extent=(0, 700, 0, 500))
    fig.colorbar(im, label="Bruit moyen (dB)")
    ax.set(title="Bruit autour de la gare, moyenne de jour", xlabel="Est (m)", ylabel="Nord (m)")
    return fin(fig, "Source : campagne de mesure de mai 2024")


@liar("rainbow-colormap")
def heatmap_hsv():
    r = np.random.default_rng(14)
    d = pd.DataFrame(r.poisson(20, (7, 24)) + 10 * np.sin(np.arange(24) / 4) ** 2, index=["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    fig, ax = plt.subplots(figsize=(8, 3.6))
    sns.heatmap(d, cmap="gist_rainbow", ax=ax, cbar_kws={"label": "Notrufe (Anzahl)"})
    ax.set(title="Notrufe nach Wochentag und Stunde, Januar 2024", xlabel="Stunde (Uhr)", ylabel="Wochentag")
    return fin(fig, "Quelle: Leitstelle der Feuerwehr"), d


@liar("small-text")
def letra_pequena():
    d = pd.Series({"Pan": 3.1, "Leche": 4.8, "Fruta": 6.2, "Aceite": 19.4})
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(d.index, d.values, color=BL)
    ax.tick_params(labelsize=4)
    ax.set_xlabel("Variación anual (%)", fontsize=4)
    ax.set_ylabel("Producto", fontsize=4)
    ax.set_title("Subida de precios de cuatro alimentos, 2023")
    return fin(fig, "Fuente: índice de precios de consumo")


@liar("smoothed-line")
def spline_sans_mesures():
    x = np.array([2000, 2005, 2010, 2015, 2020])
    y = np.array([34, 41, 29, 44, 38])
    xs = np.linspace(2000, 2020, 300)
    p = np.poly1d(np.polyfit(x - 2000, y, 4))
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(xs, p(xs - 2000), color=BL, lw=2)
    ax.set_ylim(0, 60)
    ax.set_xticks(x)
    ax.set(title="Effectif de cigognes recensé tous les cinq ans", xlabel="Année", ylabel="Couples nicheurs (nombre)")
    return fin(fig, "Source : ligue de protection des oiseaux, cinq recensements")


@liar("smoothed-line")
def geglaettet_ohne_wort():
    r = np.random.default_rng(15)
    i = pd.date_range("2023-01-01", periods=365)
    d = pd.DataFrame({"Fälle": r.poisson(60 + 40 * np.sin(np.arange(365) / 58)), }, index=i)
    g = d.rolling(61, center=True, min_periods=1).mean().rolling(31, center=True, min_periods=1).mean()
    fig, ax = plt.subplots(figsize=(7.5, 4))
    g.plot(ax=ax, color=OR, legend=False)
    ax.set_ylim(0, 110)
    ax.set(title="Gemeldete Grippefälle pro Tag, 2023", xlabel="Tag", ylabel="Fälle (Personen pro Tag)")
    return fin(fig, "Quelle: Gesundheitsamt, Tagesmeldungen"), d


@liar("three-d")
def barras_3d():
    fig = plt.figure(figsize=(7, 4.6))
    ax = fig.add_subplot(projection="3d")
    ax.bar3d(np.arange(4), np.zeros(4), np.zeros(4), .6, .6, [12, 19, 15, 23], color=SK)
    ax.set_xticks(np.arange(4) + .3, ["2021", "2022", "2023", "2024"])
    ax.set_yticks([])
    ax.set(title="Voluntarios de la ONG, 2021-2024", xlabel="Año", zlabel="Voluntarios (miles)")
    fig.text(.01, .015, "Fuente: memoria anual de la ONG", fontsize=9)
    return fig


@liar("three-d")
def surface_profits():
    fig = plt.figure(figsize=(7, 4.8))
    ax = fig.add_subplot(projection="3d")
    x, y = np.meshgrid(np.arange(2018, 2025), np.arange(1, 5))
    ax.plot_surface(x, y, 5 + .6 * (x - 2018) + np.sin(y), cmap="viridis")
    ax.set(title="Revenue by year and quarter", xlabel="Year", ylabel="Quarter", zlabel="Revenue (M£)")
    ax.set_yticks([1, 2, 3, 4])
    ax.set_xticks([2018, 2021, 2024])
    fig.text(.01, .015, "Source: management accounts", fontsize=9)
    return fig


@liar("title-contradicts-data")
def titre_baisse_qui_monte():
    x = np.arange(2014, 2025)
    fig, ax = plt.subplots(figsize=(7, 4))
    y = np.linspace(21, 34, 11)
    ax.plot(x, y, color=BL, marker="o")
    ax.set_ylim(0, 40)
    ax.annotate("34 % en 2024", (2024, 34), (2020.5, 37), arrowprops={"arrowstyle": "->"})
    ax.set(title="Le télétravail recule depuis 2014", xlabel="Année", ylabel="Salariés concernés (%)")
    return fin(fig, "Source : enquête sur les conditions de travail")


@liar("title-contradicts-data")
def titel_verdoppelt():
    d = pd.DataFrame({"Anzahl": [410, 430, 445, 470, 485, 502]}, index=pd.Index(range(2019, 2025), name="Jahr"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.bar(ax=ax, color=BL, legend=False, rot=0)
    ax.set(title="Fahrraddiebstähle haben sich seit 2019 verdoppelt", ylabel="Anzeigen (Anzahl)")
    return fin(fig, "Quelle: Polizei, Kriminalstatistik"), d


@liar("title-contradicts-data")
def titulo_primera_falsa():
    d = pd.Series({"Bilbao": 31, "Sevilla": 38, "Valencia": 44, "Madrid": 52})
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(d.index, d.values, color=[BL] * 4)
    for i, v in enumerate(d.values):
        ax.text(v + .6, i, str(v), va="center")
    ax.set_xlim(0, 60)
    ax.set(title="Valencia, la ciudad con más teatros", xlabel="Teatros (número)", ylabel="Ciudad")
    return fin(fig, "Fuente: anuario de las artes escénicas, 2023")


@liar("title-contradicts-data")
def title_majority():
    fig, ax = plt.subplots(figsize=(7, 3.8))
    ax.barh(["Parents", "Teachers", "Pupils"], [44, 38, 29], color=VE)
    ax.set_xlim(0, 100)
    ax.set(title="Most parents, teachers and pupils back the phone ban", xlabel="In favour (% of each group)", ylabel="Group")
    return fin(fig, "Source: school survey, June 2024, 640 answers")


@liar("title-contradicts-data")
def pente_titre_faux():
    fig, ax = plt.subplots(figsize=(6, 4.6))
    for n, a, b, c in (("Femmes", 61, 72, BL), ("Hommes", 74, 77, OR)):
        ax.plot([2003, 2023], [a, b], marker="o", color=c)
        ax.text(2023.5, b, f"{n} {b}", va="center", color=c)
    ax.set_xlim(2002, 2028)
    ax.set_xticks([2003, 2023])
    ax.set_ylim(50, 85)
    ax.set(title="L’écart d’emploi entre femmes et hommes s’est creusé", xlabel="Année", ylabel="Taux d’emploi (%)")
    return fin(fig, "Source : enquête emploi, 20-64 ans")


@liar("title-contradicts-data")
def titel_halbiert():
    x = np.arange(2010, 2024)
    y = np.linspace(96, 81, 14)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.fill_between(x, y, color="#9ecae1")
    ax.plot(x, y, color=BL)
    ax.set_ylim(0, 110)
    ax.set(title="Restmüll pro Kopf seit 2010 halbiert", xlabel="Jahr", ylabel="Restmüll (kg pro Einwohner)")
    return fin(fig, "Quelle: Abfallbilanz des Landes")


@liar("too-many-series")
def plat_de_spaghetti():
    r = np.random.default_rng(16)
    d = pd.DataFrame(np.cumsum(r.normal(0, 3, (20, 16)), 0) + 60, index=pd.Index(range(2005, 2025), name="Année"), columns=[f"Lycée {c}" for c in "ABCDEFGHIJKLMNOP"])
    fig, ax = plt.subplots(figsize=(9, 5))
    d.plot(ax=ax, color=sns.color_palette("colorblind", 16))
    ax.set_xticks(range(2005, 2025, 5))
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), fontsize=9)
    ax.set(title="Réussite au baccalauréat dans seize lycées, 2005-2024", ylabel="Réussite (%)")
    return fin(fig, "Source : rectorat"), d


@liar("too-many-series")
def vierzehn_linien():
    r = np.random.default_rng(17)
    fig, ax = plt.subplots(figsize=(8.5, 4.8))
    for k in range(14):
        ax.plot(range(1, 35), np.cumsum(r.choice([0, 1, 3], 34)), label=f"Verein {k + 1}", lw=1.5, color=plt.get_cmap("cividis")(k / 14))
    ax.legend(ncol=2, fontsize=9, loc="upper left", bbox_to_anchor=(1, 1))
    ax.set(title="Punktestand der Oberliga, Saison 2023/24", xlabel="Spieltag", ylabel="Punkte (Summe)")
    return fin(fig, "Quelle: Fußballverband")


@liar("uneven-bins")
def histograma_desigual():
    r = np.random.default_rng(18)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.hist(r.gamma(3, 12, 800), bins=[0, 5, 10, 15, 20, 40, 80, 160], color=BL, edgecolor="white")
    ax.set(title="Tiempo de espera en urgencias, 800 pacientes", xlabel="Espera (minutos)", ylabel="Pacientes (número)")
    return fin(fig, "Fuente: hospital comarcal, febrero de 2024")


@liar("uneven-bins")
def tranches_inegales():
    t = ["15-17", "18-24", "25-59", "60-64", "65 et plus"]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(t, [310, 900, 5200, 640, 2100], color=OR)
    ax.set(title="Emprunteurs de la bibliothèque par âge, 2024", xlabel="Tranche d’âge (ans)", ylabel="Emprunteurs (personnes)")
    return fin(fig, "Source : logiciel de prêt")


@liar("uneven-ticks")
def jahre_gleichabstand():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(range(6), [12, 15, 19, 24, 26, 27], marker="o", color=BL)
    ax.set_xticks(range(6), ["1950", "1980", "2000", "2015", "2020", "2022"])
    ax.set_ylim(0, 30)
    ax.set(title="Anteil der Einpersonenhaushalte, 1950 bis 2022", xlabel="Jahr", ylabel="Anteil (% der Haushalte)")
    return fin(fig, "Quelle: Mikrozensus und Volkszählung")


@liar("uneven-ticks")
def uneven_y_ticks():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(range(2016, 2024), [0, .4, .9, 1.3, 2, 2.4, 2.8, 3.1], color=OR, marker="o")
    ax.set_yticks([0, 1, 2, 3], ["0", "10", "100", "150"])
    ax.set(title="Members of the food co-operative", xlabel="Year", ylabel="Members (people)")
    return fin(fig, "Source: co-operative register")


@liar("unexplained-interval")
def bande_muette():
    x = np.arange(2005, 2025)
    y = 50 + .5 * (x - 2005)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.fill_between(x, y - 4, y + 4, color="#9ecae1")
    ax.plot(x, y, color=BL)
    ax.set_ylim(0, 75)
    ax.set_xticks(range(2005, 2025, 3))
    ax.set(title="Fumeurs ayant tenté d’arrêter, 2005-2024", xlabel="Année", ylabel="Part (% des fumeurs)")
    return fin(fig, "Source : baromètre santé")


@liar("unexplained-interval")
def barras_de_error_mudas():
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.errorbar(["Control", "Dosis baja", "Dosis alta"], [4.1, 5.3, 6.8], yerr=[.6, .5, .9], fmt="o", color=BL, capsize=5, ms=8)
    ax.set_ylim(0, 9)
    ax.set(title="Crecimiento de las plántulas a los 14 días", xlabel="Tratamiento", ylabel="Altura (cm)")
    return fin(fig, "Fuente: laboratorio de biología vegetal, 30 plántulas por grupo")


@liar("unordered-time")
def mois_alphabetiques():
    d = pd.Series({"avril": 71, "août": 96, "février": 55, "janvier": 48, "juillet": 102, "juin": 88, "mai": 79, "mars": 62})
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.bar(d.index, d.values, color=BL)
    ax.set(title="Nuitées d’hôtel de janvier à août 2024", xlabel="Mois", ylabel="Nuitées (milliers)")
    return fin(fig, "Source : office de tourisme"), d.to_frame("nuitees")


@liar("unordered-time")
def dias_por_tamano():
    d = pd.DataFrame({"día": ["8 mayo", "5 mayo", "9 mayo", "6 mayo", "7 mayo"], "casos": [91, 80, 66, 52, 41]})
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.barplot(d, x="día", y="casos", color=OR, ax=ax)
    ax.set(title="Casos declarados del 5 al 9 de mayo de 2024", xlabel="Día", ylabel="Casos (personas)")
    return fin(fig, "Fuente: red de vigilancia epidemiológica")


@liar("unsorted-bars")
def unsortierte_laender():
    d = pd.Series({"Spanien": 41, "Polen": 78, "Italien": 23, "Dänemark": 66, "Belgien": 35, "Schweden": 90, "Irland": 12, "Ungarn": 57, "Malta": 29})
    fig, ax = plt.subplots(figsize=(7, 4.4))
    d.plot.barh(ax=ax, color=BL)
    ax.set(title="Wälder in Gemeindehand, 2022", xlabel="Anteil (% der Waldfläche)", ylabel="Land")
    return fin(fig, "Quelle: Forstverwaltungen, Zusammenstellung"), d.to_frame("anteil")


@liar("partial-period")
def derniere_annee_tronquee():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar([str(a) for a in range(2019, 2026)], [812, 640, 705, 790, 833, 861, 214], color=BL)
    ax.set(title="Entrées au musée Sainte-Croix, par an", xlabel="Année", ylabel="Entrées (centaines)")
    return fin(fig, "Source : billetterie du musée, données extraites le 31 mars 2025")


@liar("partial-period")
def letzter_monat():
    d = pd.DataFrame({"Unfälle": [55, 49, 58, 61, 66, 70, 72, 68, 64, 60, 19]}, index=pd.period_range("2024-01", periods=11, freq="M").astype(str))
    fig, ax = plt.subplots(figsize=(8, 4.2))
    d.plot(ax=ax, marker="o", color=OR, legend=False)
    ax.set_ylim(0, 80)
    ax.set(title="Verkehrsunfälle mit Radfahrenden je Monat, 2024", xlabel="Monat", ylabel="Unfälle (Anzahl)")
    return fin(fig, "Quelle: Polizei Hamburg, Stand 8. November 2024"), d


@liar("cumulative-as-growth")
def acumulado_creciente():
    v = np.cumsum([90, 80, 72, 60, 51, 40, 33, 25])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(range(2017, 2025), v, color=VE)
    ax.set(title="Las donaciones crecen cada año, 2017-2024", xlabel="Año", ylabel="Donaciones acumuladas (miles de €)")
    return fin(fig, "Fuente: cuentas de la fundación")


@liar("cumulative-as-growth")
def cumul_presente_comme_essor():
    d = pd.DataFrame({"Téléchargements": np.cumsum([50, 44, 41, 35, 28, 22, 18, 15, 11])}, index=pd.Index(range(1, 10), name="Mois depuis le lancement"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.area(ax=ax, color=BL, legend=False)
    ax.set(title="L’application séduit chaque mois davantage", ylabel="Total cumulé des téléchargements (milliers)")
    return fin(fig, "Source : statistiques du magasin d’applications"), d


@liar("stacked-averages")
def gestapelte_prozente():
    d = pd.DataFrame({"Frauen": [71, 73, 75, 76], "Männer": [79, 80, 81, 81]}, index=pd.Index([2010, 2014, 2018, 2022], name="Jahr"))
    fig, ax = plt.subplots(figsize=(7, 4.2))
    d.plot.bar(stacked=True, ax=ax, color=[BL, "#E69F00"], rot=0)
    ax.legend(loc="center left", bbox_to_anchor=(1, .5))
    ax.set(title="Erwerbstätigenquote von Frauen und Männern", ylabel="Erwerbstätigenquote (%)")
    return fin(fig, "Quelle: Mikrozensus, 20 bis 64 Jahre"), d


@liar("stacked-averages")
def stacked_mean_temps():
    d = pd.DataFrame({"Station A": [9, 11, 14, 18, 21], "Station B": [7, 10, 13, 16, 20], "Station C": [8, 9, 12, 17, 19]}, index=pd.Index(["Mar", "Apr", "May", "Jun", "Jul"], name="Month of 2023"))
    fig, ax = plt.subplots(figsize=(7, 4.2))
    d.plot.area(ax=ax, color=[BL, "#E69F00", VE], alpha=.9)
    ax.legend(loc="upper left")
    ax.set(title="Mean water temperature at three river stations", ylabel="Mean temperature (°C)")
    return fin(fig, "Source: river authority"), d


@liar("panels-on-different-scales")
def paneles_enganosos():
    fig, axs = plt.subplots(1, 2, figsize=(8, 3.9))
    x = np.arange(2016, 2025)
    axs[0].plot(x, np.linspace(200, 232, 9), color=BL)
    axs[0].set_title("Distrito Centro", fontsize=11)
    axs[0].set_ylim(195, 235)
    axs[1].plot(x, np.linspace(180, 520, 9), color=BL)
    axs[1].set_title("Distrito Latina", fontsize=11)
    axs[1].set_ylim(150, 550)
    for a in axs:
        a.set_xlabel("Año")
        a.set_ylabel("Alquileres turísticos (pisos)")
    fig.suptitle("Pisos turísticos en dos distritos, 2016-2024")
    return fin(fig, "Fuente: censo municipal de alojamientos")


@liar("panels-on-different-scales")
def panneaux_libres():
    r = np.random.default_rng(19)
    fig, axs = plt.subplots(2, 2, figsize=(8, 5.4))
    for ax, n, m in zip(axs.flat, ("Nord", "Sud", "Est", "Ouest"), (12, 60, 140, 900)):
        ax.bar(["2021", "2022", "2023", "2024"], m * np.array([.8, .9, .95, 1]), color=BL)
        ax.set_title(n, fontsize=11)
        ax.set_ylabel("Plaintes (nombre)")
        ax.set_xlabel("Année")
    fig.suptitle("Plaintes pour bruit par secteur, 2021-2024")
    return fin(fig, "Source : police municipale")


@liar("shuffled-ordinal")
def likert_melange():
    d = pd.Series({"Plutôt d’accord": 38, "Pas du tout d’accord": 9, "Tout à fait d’accord": 27, "Plutôt pas d’accord": 26})
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.barh(d.index, d.values, color=BL)
    ax.set(title="« La ville est agréable à vélo » : réponses, 2024", xlabel="Part (% des répondants)", ylabel="Réponse")
    return fin(fig, "Source : enquête auprès de 900 habitants")


@liar("shuffled-ordinal")
def alter_durcheinander():
    d = pd.DataFrame({"Alter": ["30–44", "18–29", "60–74", "45–59", "75+"], "Beteiligung": [68, 61, 77, 74, 70]})
    fig, ax = plt.subplots(figsize=(7, 4))
    so.Plot(d, x="Alter", y="Beteiligung").add(so.Bar(color=BL, alpha=1)).on(ax).plot()
    ax.set(title="Wahlbeteiligung nach Alter, Bürgerschaftswahl", xlabel="Alter (Jahre)", ylabel="Beteiligung (% der Wahlberechtigten)")
    return fin(fig, "Quelle: repräsentative Wahlstatistik")


@liar("base-year-picked")
def base_creuse():
    x = np.arange(2012, 2025)
    y = np.array([98, 101, 99, 103, 102, 104, 103, 105, 58, 80, 97, 101, 103])
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(x[8:], y[8:] / 58 * 100, color=BL, marker="o")
    ax.set_xticks(x[8:])
    ax.set_ylim(0, 200)
    ax.set(title="Trafic de l’aéroport depuis 2020", xlabel="Année", ylabel="Passagers (indice, base 100 en 2020)")
    return fin(fig, "Source : direction de l’aéroport")


@liar("unnormalised-comparison")
def absolut_nach_land():
    d = pd.Series({"Bremen": 3900, "Saarland": 5200, "Hamburg": 10100, "Bayern": 61800, "NRW": 89300})
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.barh(ax=ax, color=OR)
    ax.set(title="Wo Autofahren am gefährlichsten ist: Unfälle 2023", xlabel="Unfälle mit Personenschaden (Anzahl)", ylabel="Land")
    return fin(fig, "Quelle: Verkehrsunfallstatistik"), d.to_frame("unfaelle")


# ───────────────────────────── honnêtes / ehrlich / honestas / honest ─────────────────────────────

@honest  # dots may start away from zero
def hanteln_mieten():
    n = ["Bergedorf", "Wandsbek", "Nord", "Altona"]
    a, b = [9.8, 10.4, 11.3, 11.6], [13.2, 13.6, 14.3, 14.9]
    fig, ax = plt.subplots(figsize=(7, 3.9))
    ax.hlines(n, a, b, color=GR, lw=2)
    ax.plot(a, n, "o", color=BL, ms=9, label="2014")
    ax.plot(b, n, "s", color=OR, ms=9, label="2024")
    ax.set_xlim(9, 16)
    ax.legend(loc="lower right", title="Jahr")
    ax.set(title="Angebotsmieten in vier Hamburger Bezirken, 2014 und 2024", xlabel="Kaltmiete (€ je m²)", ylabel="Bezirk")
    return fin(fig, "Quelle: Mietenspiegel der Stadt, eigene Auswertung")


@honest
def dumbbell_right():
    n = ["Drivers", "Nurses", "Teachers"]
    a, b = [27, 31, 33], [35, 40, 38]
    fig, ax = plt.subplots(figsize=(7, 3.8))
    ax.hlines(n, a, b, color=GR, lw=2)
    ax.plot(a, n, "o", color=BL, ms=9, label="2014")
    ax.plot(b, n, "s", color=OR, ms=9, label="2024")
    for i in range(3):
        ax.text(a[i] - .5, i, str(a[i]), ha="right", va="center")
        ax.text(b[i] + .5, i, str(b[i]), ha="left", va="center")
    ax.set_xlim(22, 46)
    ax.set_xticks([])
    ax.legend(loc="upper right")
    ax.set(title="Median pay in three jobs, 2014 and 2024", xlabel="Median yearly pay (thousand £)", ylabel="Job")
    return fin(fig, "Source: survey of hours and earnings")


@honest
def pente_juste():
    fig, ax = plt.subplots(figsize=(6, 4.6))
    for n, a, b, c in (("Femmes", 61, 72, BL), ("Hommes", 74, 77, OR)):
        ax.plot([2003, 2023], [a, b], marker="o", color=c)
        ax.text(2002.5, a, str(a), va="center", ha="right", color=c)
        ax.text(2023.5, b, f"{n} {b}", va="center", color=c)
    ax.set_xlim(2000, 2030)
    ax.set_xticks([2003, 2023])
    ax.set_ylim(55, 82)
    bare(ax)
    ax.set(title="L’écart d’emploi entre femmes et hommes s’est réduit", xlabel="Année", ylabel="Taux d’emploi (%)")
    return fin(fig, "Source : enquête emploi, 20-64 ans")


@honest  # several slopes, one highlighted
def pendientes_destacada():
    n = ["Ávila", "Burgos", "León", "Soria", "Zamora", "Segovia"]
    a, b = [168, 373, 500, 93, 196, 157], [158, 356, 420, 89, 167, 155]
    fig, ax = plt.subplots(figsize=(6.2, 5))
    for k, v, w in zip(n, a, b):
        c = OR if k == "León" else GR
        ax.plot([2005, 2023], [v, w], color=c, marker="o", lw=2.5 if k == "León" else 1.2)
    ax.text(2023.6, 420, "León: −80", color=OR, va="center")
    ax.set_xlim(2003, 2031)
    ax.set_ylim(0, 540)
    ax.set_xticks([2005, 2023])
    ax.set(title="León pierde más habitantes que las otras cinco provincias", xlabel="Año", ylabel="Habitantes (miles)")
    return fin(fig, "Fuente: padrón municipal")


@honest
def sucettes_triees():
    d = pd.Series({"Ligugé": 12, "Vouneuil": 18, "Saint-Benoît": 25, "Buxerolles": 33, "Poitiers": 61})
    fig, ax = plt.subplots(figsize=(7, 3.9))
    ax.hlines(d.index, 0, d.values, color=GR)
    ax.plot(d.values, d.index, "o", color=BL, ms=10)
    ax.set_xlim(0, 70)
    ax.set(title="Arceaux à vélos posés en 2023 dans cinq communes", xlabel="Arceaux (nombre)", ylabel="Commune")
    return fin(fig, "Source : service mobilités de l’agglomération")


@honest  # dots on a log scale, said
def lollipop_log():
    n = ["Mouse", "Cat", "Human", "Horse", "Elephant"]
    v = [.02, 4, 70, 500, 5000]
    fig, ax = plt.subplots(figsize=(7, 3.9))
    ax.plot(v, n, "o", color=BL, ms=10)
    ax.set_xscale("log")
    ax.grid(axis="x", color="#dddddd")
    ax.set(title="Body mass of five mammals", xlabel="Body mass (kg, logarithmic scale)", ylabel="Animal")
    return fin(fig, "Source: textbook of comparative physiology")


@honest
def flaechen_stromerzeugung():
    d = pd.DataFrame({"Wind": [92, 105, 110, 126, 132, 115], "Solar": [38, 39, 44, 46, 50, 49], "Biomasse": [45, 45, 44, 44, 45, 44]}, index=pd.Index(range(2016, 2022), name="Jahr"))
    fig, ax = plt.subplots(figsize=(7, 4.2))
    d.plot.area(ax=ax, color=[BL, "#E69F00", VE], alpha=.85)
    ax.legend(loc="lower left")
    ax.set(title="Strom aus Wind, Sonne und Biomasse, 2016 bis 2021", ylabel="Erzeugung (TWh)")
    return fin(fig, "Quelle: Energiestatistik, Bruttowerte"), d


@honest  # shares that do add to 100
def cien_por_cien():
    d = pd.DataFrame({"Gas": [48, 42, 35, 30], "Electricidad": [32, 37, 44, 50], "Otros": [20, 21, 21, 20]}, index=pd.Index([2010, 2014, 2018, 2022], name="Año"))
    fig, ax = plt.subplots(figsize=(7, 4.2))
    d.plot.bar(stacked=True, ax=ax, color=[BL, "#E69F00", "#999999"], rot=0)
    ax.legend(loc="center left", bbox_to_anchor=(1, .5))
    ax.set(title="Energía de los hogares por tipo (las tres partes suman 100 %)", ylabel="Parte del consumo (%)")
    return fin(fig, "Fuente: balance energético"), d


@honest  # waterfall: floating bars
def cascade_budget():
    e = ["Recettes", "Personnel", "Énergie", "Achats", "Solde"]
    v = [100, -52, -13, -21, 14]
    b = [0, 48, 35, 14, 0]
    h = [100, 52, 13, 21, 14]
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    ax.bar(e, h, bottom=b, color=[BL, OR, OR, OR, BL])
    for i, (x, y) in enumerate(zip(v, np.add(b, h))):
        ax.text(i, y + 1, f"{x:+d}" if 0 < i < 4 else str(x), ha="center")
    ax.set_ylim(0, 112)
    ax.set(title="De 100 M€ de recettes à 14 M€ de solde, budget 2024", xlabel="Poste", ylabel="Montant (M€)")
    return fin(fig, "Source : compte administratif de la ville")


@honest
def wasserfall_bank():
    e = ["Ergebnis 2022", "Zinsen", "Provisionen", "Kosten", "Ergebnis 2023"]
    fig, ax = plt.subplots(figsize=(8, 4.2))
    ax.bar(e, [40, 18, 6, 12, 52], bottom=[0, 40, 58, 52, 0], color=[GR, BL, BL, OR, GR])
    for i, (y, t) in enumerate(zip([40, 58, 64, 64, 52], ["40", "+18", "+6", "−12", "52"])):
        ax.text(i, y + 1, t, ha="center")
    ax.set_ylim(0, 72)
    ax.set(title="Vom Ergebnis 2022 zum Ergebnis 2023", xlabel="Bestandteil", ylabel="Betrag (Mio. €)")
    return fin(fig, "Quelle: Geschäftsbericht der Sparkasse")


@honest  # pyramid: negative widths are a side
def pyramide_ages():
    t = ["0-19", "20-39", "40-59", "60-79", "80-99"]
    h, f = [115, 118, 121, 98, 26], [110, 117, 124, 109, 44]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.barh(t, [-x for x in h], color=BL, label="Hommes")
    ax.barh(t, f, color="#E69F00", label="Femmes")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_xlim(-145, 145)
    ax.legend()
    ax.set(title="Population par âge et sexe dans une aire de 982 000 habitants", xlabel="Habitants (milliers)", ylabel="Âge (ans)")
    return fin(fig, "Source : recensement de la population")


@honest
def piramide_socios():
    d = pd.DataFrame({"Mujeres": [-12, -19, -23, -15], "Hombres": [14, 22, 20, 11]}, index=pd.Index(["18-30", "31-45", "46-60", "61-75"], name="Edad (años)"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.barh(stacked=True, ax=ax, color=[PU, "#56B4E9"], width=.9)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):g}"))
    ax.axvline(0, color=NO, lw=.8)
    ax.set(title="Socios del club por edad y sexo, 2024", xlabel="Socios (cientos)")
    return fin(fig, "Fuente: secretaría del club"), d


@honest
def boites_sans_zero():
    r = np.random.default_rng(30)
    d = pd.DataFrame({"classe": np.repeat(["6e", "5e", "4e", "3e"], 60), "taille": np.concatenate([r.normal(m, 6, 60) for m in (148, 155, 162, 168)])})
    fig, ax = plt.subplots(figsize=(7, 4.2))
    sns.boxplot(d, x="classe", y="taille", color="#9ecae1", ax=ax)
    ax.set(title="Taille des élèves par niveau, 60 mesures par niveau", xlabel="Niveau", ylabel="Taille (cm)")
    return fin(fig, "Source : infirmerie du collège. Boîte : quartiles ; moustaches : 1,5 écart interquartile")


@honest
def kasten_labor():
    r = np.random.default_rng(31)
    d = pd.DataFrame({"Labor A": r.normal(12, 2, 50), "Labor B": r.normal(14, 2, 50), "Labor C": r.normal(13, 2, 50)})
    fig, ax = plt.subplots(figsize=(6.5, 4))
    d.plot.box(ax=ax, color={"boxes": BL, "medians": OR})
    ax.set(title="Ringversuch Blei im Boden, 50 Proben je Labor", xlabel="Labor", ylabel="Blei (mg/kg)")
    return fin(fig, "Quelle: Ringversuch 2022. Kasten: Quartile, Strich: Median"), d


@honest
def mapa_calor_centrado():
    r = np.random.default_rng(32)
    d = pd.DataFrame(r.uniform(-9, 14, (5, 12)), index=range(2020, 2025), columns=list("EFMAMJJASOND"))
    fig, ax = plt.subplots(figsize=(8, 3.8))
    sns.heatmap(d, cmap="RdBu_r", center=0, vmin=-14, vmax=14, ax=ax, cbar_kws={"label": "Diferencia con 2019 (%)"})
    ax.set(title="Viajeros en autobús: diferencia con el mismo mes de 2019", xlabel="Mes", ylabel="Año")
    return fin(fig, "Fuente: consorcio de transportes"), d


@honest  # asymmetric limits but middle at zero
def ecart_deux_pentes():
    r = np.random.default_rng(33)
    z = r.uniform(-2, 6, (6, 12))
    fig, ax = plt.subplots(figsize=(8, 4))
    im = ax.imshow(z, cmap="PuOr_r", norm=TwoSlopeNorm(0, -2, 6), aspect="auto")
    ax.set_xticks(range(12), list("JFMAMJJASOND"))
    ax.set_yticks(range(6), range(2018, 2024))
    fig.colorbar(im, label="Écart à la normale (°C), blanc = 0")
    ax.set(title="Écarts mensuels de température, 2018-2023", xlabel="Mois", ylabel="Année")
    return fin(fig, "Source : station de Biard, normale 1991-2020")


@honest
def heatmap_notrufe_gut():
    r = np.random.default_rng(14)
    d = pd.DataFrame(r.poisson(20, (7, 24)) + 10 * np.sin(np.arange(24) / 4) ** 2, index=["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    fig, ax = plt.subplots(figsize=(8, 3.6))
    sns.heatmap(d, cmap="viridis", ax=ax, cbar_kws={"label": "Notrufe (Anzahl)"})
    ax.set(title="Notrufe nach Wochentag und Stunde, Januar 2024", xlabel="Stunde (Uhr)", ylabel="Wochentag")
    return fin(fig, "Quelle: Leitstelle der Feuerwehr"), d


@honest
def bruit_cividis():
    yy, xx = np.mgrid[0:50, 0:70]
    z = 45 + 30 * np.exp(-((xx - 40) ** 2 + (yy - 20) ** 2) / 500)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    im = ax.imshow(z, cmap="cividis", origin="lower", extent=(0, 700, 0, 500))
    fig.colorbar(im, label="Bruit moyen (dB)")
    ax.set(title="Bruit autour de la gare, moyenne de jour", xlabel="Est (m)", ylabel="Nord (m)")
    return fin(fig, "Source : campagne de mesure de mai 2024")


@honest  # inverted because depth goes down
def profondeur_vers_le_bas():
    z = np.linspace(0, 60, 40)
    fig, ax = plt.subplots(figsize=(5.6, 5))
    ax.plot(6 + 14 / (1 + np.exp((z - 18) / 4)), z, color=BL)
    ax.set_ylim(60, 0)
    ax.set(title="Température du lac selon la profondeur, août 2023", xlabel="Température (°C)", ylabel="Profondeur (m)")
    return fin(fig, "Source : laboratoire de limnologie")


@honest  # rank 1 on top
def rang_bumpchart():
    d = pd.DataFrame({"Altona 93": [3, 2, 1, 1], "Paloma": [1, 1, 2, 3], "Concordia": [2, 3, 3, 2]}, index=[2021, 2022, 2023, 2024])
    fig, ax = plt.subplots(figsize=(7, 3.9))
    for c, col in zip(d, (BL, OR, GR)):
        ax.plot(d.index, d[c], marker="o", ms=10, color=col)
        ax.text(2024.1, d[c].iloc[-1], c, va="center", color=col)
    ax.invert_yaxis()
    ax.set_yticks([1, 2, 3])
    ax.set_xticks(d.index)
    ax.set_xlim(2020.8, 2025)
    ax.set(title="Tabellenplatz dreier Vereine am Saisonende", xlabel="Jahr", ylabel="Tabellenplatz (Rang 1 oben)")
    return fin(fig, "Quelle: Hamburger Fußball-Verband")


@honest  # second axis is the same quantity in another unit
def misma_magnitud_dos_unidades():
    x = np.arange(1, 13)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(x, [6, 8, 11, 13, 17, 23, 26, 26, 21, 15, 10, 7], color=OR, marker="o")
    ax.set(title="Temperatura media mensual en Madrid", xlabel="Mes", ylabel="Temperatura (°C)")
    s = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    s.set_ylabel("La misma temperatura (°F)")
    return fin(fig, "Fuente: servicio meteorológico, normales 1991-2020")


@honest  # two quantities, two panels instead of two axes
def deux_panneaux_pas_deux_axes():
    m = np.arange(1, 13)
    fig, axs = plt.subplots(2, 1, figsize=(7, 5.4), sharex=True)
    axs[0].plot(m, [5, 6, 9, 14, 22, 35, 48, 47, 28, 15, 8, 6], color=BL)
    axs[0].set_ylabel("Glaces (milliers)")
    axs[0].set_ylim(0, 55)
    axs[1].plot(m, [110, 118, 140, 170, 225, 290, 350, 345, 260, 190, 135, 120], color=OR)
    axs[1].set_ylabel("Vols (plaintes)")
    axs[1].set_ylim(0, 400)
    axs[1].set_xlabel("Mois de 2023")
    fig.suptitle("Glaces vendues et vélos volés : deux saisons, deux mesures")
    return fin(fig, "Source : marché central et police municipale")


@honest  # gap drawn as a gap
def luecke_gezeigt():
    i = pd.date_range("2024-01-01", "2024-03-31")
    v = 210 + 25 * np.sin(np.arange(len(i)) / 6) + np.random.default_rng(2).normal(0, 4, len(i))
    v[30:58] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(i, v, color=BL)
    ax.axvspan(i[30], i[58], color="#eeeeee")
    ax.text(i[44], 60, "Messgerät\nausgefallen", ha="center")
    ax.set_ylim(0, 280)
    ax.set(title="Pegelstand der Elbe, Tagesmittel Januar bis März 2024", xlabel="Datum", ylabel="Pegel (cm)")
    fig.autofmt_xdate()
    return fin(fig, "Quelle: Pegelmessnetz, Tageswerte")


@honest  # dotted bridge, said
def pont_en_pointille():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(range(2008, 2013), [41, 42, 44, 43, 45], color=BL, lw=2, marker="o")
    ax.plot(range(2018, 2023), [58, 59, 57, 60, 62], color=BL, lw=2, marker="o")
    ax.plot([2012, 2018], [45, 58], color=GR, ls=":", lw=2)
    ax.text(2015, 47, "2013-2017 :\npas de comptage", ha="center", va="top")
    ax.set_ylim(0, 80)
    ax.set(title="Lecteurs inscrits à la médiathèque, 2008-2022", xlabel="Année", ylabel="Inscrits (milliers)")
    return fin(fig, "Source : médiathèque ; le pointillé relie deux périodes sans mesure entre elles")


@honest  # regular ten-year census, no gap
def recensements_decennaux():
    x = [1960, 1970, 1980, 1990, 2000, 2010, 2020]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(x, [62, 70, 79, 83, 84, 88, 90], marker="o", color=BL)
    ax.set_ylim(0, 100)
    ax.set(title="Population de la ville aux sept recensements", xlabel="Année du recensement", ylabel="Habitants (milliers)")
    return fin(fig, "Source : recensements décennaux")


@honest  # unequal dates but true positions
def echte_abstaende():
    x = [1950, 1980, 2000, 2015, 2020, 2022]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(x, [12, 15, 19, 24, 26, 27], marker="o", color=BL)
    ax.set_xticks([1950, 1980, 2000, 2015, 2022])
    ax.set_ylim(0, 30)
    ax.set(title="Anteil der Einpersonenhaushalte an sechs Stichtagen", xlabel="Jahr (Punkte: Erhebungen)", ylabel="Anteil (% der Haushalte)")
    return fin(fig, "Quelle: Mikrozensus und Volkszählung")


@honest  # partial year is said and hatched
def annee_en_cours_dite():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    b = ax.bar([str(a) for a in range(2019, 2025)] + ["2025\n(janv.-mars)"], [812, 640, 705, 790, 833, 861, 214], color=BL)
    b[-1].set(facecolor="#cfe3f1", edgecolor=BL, hatch="//")
    ax.set(title="Entrées au musée Sainte-Croix (2025 : trois mois seulement)", xlabel="Année", ylabel="Entrées (centaines)")
    return fin(fig, "Source : billetterie du musée, données extraites le 31 mars 2025")


@honest  # real drop, complete year
def covid_caida_real():
    d = pd.DataFrame({"Turistas": [77, 82, 83, 84, 19]}, index=pd.Index(range(2016, 2021), name="Año"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.bar(ax=ax, color=BL, legend=False, rot=0)
    ax.set(title="La pandemia hunde el turismo en 2020 (años completos)", ylabel="Turistas (millones)")
    return fin(fig, "Fuente: movimientos en fronteras, enero a diciembre"), d


@honest
def cumulative_said():
    v = np.cumsum([90, 80, 72, 60, 51, 40, 33, 25])
    fig, axs = plt.subplots(1, 2, figsize=(9, 4))
    axs[0].bar(range(2017, 2025), [90, 80, 72, 60, 51, 40, 33, 25], color=BL)
    axs[0].set(title="Each year", xlabel="Year", ylabel="Donations (thousand €)")
    axs[1].plot(range(2017, 2025), v, color=GR, marker="o")
    axs[1].set_ylim(0, 500)
    axs[1].set(title="Running total since 2017", xlabel="Year", ylabel="Cumulative donations (thousand €)")
    fig.suptitle("Yearly donations fall; the running total slows down")
    return fin(fig, "Source: accounts of the foundation")


@honest  # cumulative race, said
def regen_summe():
    r = np.random.default_rng(34)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(np.arange(1, 366), np.cumsum(r.gamma(.4, 5, 365)), color=BL)
    ax.set_ylim(0, 900)
    ax.set(title="Niederschlag in Hamburg: aufgelaufene Summe seit 1. Januar 2023", xlabel="Tag des Jahres", ylabel="Niederschlag, aufsummiert (mm)")
    return fin(fig, "Quelle: Wetterstation Fuhlsbüttel, synthetisches Unterrichtsbeispiel")


@honest  # unequal bins, density
def histogramme_densite():
    r = np.random.default_rng(18)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.hist(r.gamma(3, 12, 800), bins=[0, 5, 10, 15, 20, 40, 80, 160], density=True, color=BL, edgecolor="white")
    ax.set(title="Attente aux urgences, 800 patients (l’aire vaut l’effectif)", xlabel="Attente (minutes)", ylabel="Densité (part par minute)")
    return fin(fig, "Source : hôpital local, février 2024")


@honest
def hist_regular_pandas():
    r = np.random.default_rng(35)
    d = pd.DataFrame({"edad": r.normal(44, 12, 900).clip(18, 79)})
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.hist(bins=range(15, 86, 5), ax=ax, legend=False, color=VE, edgecolor="white")
    ax.set(title="Edad de los 900 participantes en la carrera popular", xlabel="Edad (años, clases de cinco)", ylabel="Participantes (personas)")
    return fin(fig, "Fuente: club de atletismo, 2024"), d


@honest  # zoomed line on indicator where zero is meaningless
def temperature_zoom_legitime():
    x = np.arange(1960, 2025)
    y = 11.1 + .03 * (x - 1960) + np.random.default_rng(1).normal(0, .35, len(x))
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(x, y, color=OR)
    ax.set(title="Température moyenne annuelle à Poitiers, 1960-2024", xlabel="Année", ylabel="Température (°C)")
    return fin(fig, "Source : station météorologique de Biard")


@honest  # 0-100 scale for a percentage with flat data: legitimate
def umfrage_voll():
    d = pd.DataFrame({"Zustimmung": [52.1, 54, 57.2, 55.1, 59.3, 61.2]}, index=pd.Index(range(2019, 2025), name="Jahr"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot(ax=ax, color=BL, legend=False, lw=3)
    ax.set_ylim(0, 100)
    ax.set(title="Zustimmung zur Stadtbahn, 2019 bis 2024", ylabel="Zustimmung (% der Befragten)")
    return fin(fig, "Quelle: jährliche Bürgerbefragung, 1.200 Personen"), d


@honest
def barras_desde_cero():
    d = pd.DataFrame({"ccaa": ["Andalucía", "Canarias", "Extremadura", "Murcia", "Asturias"], "tasa": [16.4, 14.8, 14.5, 12.7, 11.9]})
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.barplot(d, x="tasa", y="ccaa", color="#0072B2", ax=ax)
    ax.set(title="Tasa de paro por comunidad, tercer trimestre de 2024", xlabel="Parados (% de la población activa)", ylabel="Comunidad autónoma")
    return fin(fig, "Fuente: encuesta de población activa, datos de clase")


@honest  # bars go negative: baseline zero
def bilanz_negativ():
    d = pd.DataFrame({"Saldo": [4, 2, -3, -6, 1, 5]}, index=pd.Index(range(2018, 2024), name="Jahr"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.bar(ax=ax, legend=False, rot=0, color={"Saldo": BL})
    ax.axhline(0, color=NO, lw=.9)
    ax.set(title="Haushaltssaldo des Bezirks, 2018 bis 2023", ylabel="Saldo (Mio. €)")
    return fin(fig, "Quelle: Haushaltsrechnung des Bezirks"), d


@honest  # ordinal order, not by value
def likert_dans_l_ordre():
    d = pd.Series({"Pas du tout d’accord": 9, "Plutôt pas d’accord": 26, "Plutôt d’accord": 38, "Tout à fait d’accord": 27})
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.barh(d.index, d.values, color=BL)
    ax.set(title="« La ville est agréable à vélo » : réponses, 2024", xlabel="Part (% des répondants)", ylabel="Réponse")
    return fin(fig, "Source : enquête auprès de 900 habitants")


@honest
def alter_geordnet():
    d = pd.DataFrame({"Alter": ["18–29", "30–44", "45–59", "60–74", "75–89"], "Beteiligung": [61, 68, 74, 77, 70]})
    fig, ax = plt.subplots(figsize=(7, 4))
    so.Plot(d, x="Alter", y="Beteiligung").add(so.Bar(color=BL, alpha=1)).on(ax).plot()
    ax.set(title="Wahlbeteiligung nach Alter, Bürgerschaftswahl", xlabel="Alter (Jahre)", ylabel="Beteiligung (% der Wahlberechtigten)")
    return fin(fig, "Quelle: repräsentative Wahlstatistik")


@honest  # line over months: an order, not categories
def linea_meses():
    m = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(m, [62, 60, 66, 71, 75, 80, 69, 51, 74, 77, 70, 64], marker="o", color=BL)
    ax.set_ylim(0, 90)
    ax.set(title="Préstamos de la biblioteca por mes, 2023", xlabel="Mes de 2023", ylabel="Préstamos (miles)")
    return fin(fig, "Fuente: red de bibliotecas")


@honest  # markers only over categories
def points_sur_sports():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(["Football", "Natation", "Tennis", "Judo", "Escalade"], [2150, 1210, 990, 840, 430], "o", color=BL, ms=10)
    ax.set_ylim(0, 2400)
    ax.grid(axis="y", color="#e5e5e5")
    ax.set(title="Licenciés des clubs de Poitiers par sport, 2024", xlabel="Sport", ylabel="Licenciés (personnes)")
    return fin(fig, "Source : office municipal des sports")


@honest  # red/green told apart by marker and line style and direct label
def rouge_vert_mais_doubles():
    x = np.arange(2012, 2025)
    r = np.random.default_rng(3)
    a, b = 30 + np.cumsum(r.normal(.2, .6, 13)), 46 + np.cumsum(r.normal(.3, .6, 13))
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(x, a, color="#a0522d", marker="s", ls="--")
    ax.plot(x, b, color="#4d7a16", marker="o")
    ax.text(2024.3, a[-1], "Technologique", color="#a0522d", va="center")
    ax.text(2024.3, b[-1], "Générale", color="#4d7a16", va="center")
    ax.set_xlim(2011.5, 2028)
    ax.set_ylim(0, 60)
    ax.set(title="Part de filles par filière, 2012-2024", xlabel="Année", ylabel="Filles (% des élèves)")
    return fin(fig, "Source : rectorat, effectifs de rentrée")


@honest
def so_streuung_form():
    r = np.random.default_rng(4)
    d = pd.DataFrame({"h": r.normal(170, 9, 90), "Gruppe": np.repeat(["Kontrolle", "Behandlung"], 45)})
    d["w"] = d.h * .6 - 32 + r.normal(0, 7, 90)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    sns.scatterplot(d, x="h", y="w", hue="Gruppe", style="Gruppe", palette=[BL, "#E69F00"], ax=ax, s=45)
    ax.set(title="Körpergröße und Gewicht der 90 Teilnehmenden", xlabel="Größe (cm)", ylabel="Gewicht (kg)")
    return fin(fig, "Quelle: Studie des Labors, Grundmessung")


@honest  # 20 000 points, hexbin
def hexagones():
    r = np.random.default_rng(12)
    x = r.normal(50, 12, 20000)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    h = ax.hexbin(x, .5 * x + r.normal(0, 9, 20000), gridsize=35, cmap="cividis", mincnt=1)
    fig.colorbar(h, label="Abonnés par hexagone (personnes)")
    ax.set(title="Âge et fidélité de 20 000 abonnés", xlabel="Âge (ans)", ylabel="Indice de fidélité (points)")
    return fin(fig, "Source : fichier des abonnés du théâtre")


@honest  # many points, tiny and transparent
def puntos_transparentes():
    r = np.random.default_rng(13)
    d = pd.DataFrame({"renta": r.lognormal(3.2, .4, 3000)})
    d["gasto"] = d.renta * .3 + r.normal(0, 3, 3000)
    fig, ax = plt.subplots(figsize=(6.5, 4.4))
    d.plot.scatter("renta", "gasto", ax=ax, s=4, alpha=.2, color=BL)
    ax.set(title="Renta y gasto en vivienda de 3000 hogares, 2022", xlabel="Renta anual (miles de €)", ylabel="Gasto en vivienda (miles de €)")
    return fin(fig, "Fuente: encuesta de presupuestos familiares"), d


@honest  # pie with three parts, sum 100
def torte_drei_teile():
    fig, ax = plt.subplots(figsize=(6, 4.5))
    ax.pie([58, 27, 15], labels=["Ja", "Nein", "Weiß nicht"], autopct="%.0f %%", colors=["#9ecae1", "#fdbf6f", "#dddddd"], startangle=90, counterclock=False, wedgeprops={"edgecolor": "white"})
    ax.set_title("Tempo 30 in der ganzen Stadt? (% von 1.100 Befragten)")
    return fin(fig, "Quelle: Bürgerbefragung, Mai 2024")


@honest
def anneau_deux_parts():
    fig, ax = plt.subplots(figsize=(6, 4.4))
    ax.pie([64, 36], labels=["Logements\nraccordés, 64 %", "Pas encore,\n36 %"], colors=[SK, "#d9d9d9"], startangle=90, wedgeprops={"width": .4, "edgecolor": "white"})
    ax.set_title("Raccordement à la fibre, fin 2023 (% des logements)")
    return fin(fig, "Source : syndicat mixte du numérique")


@honest  # multiple answers as bars, sum > 100, said
def medios_respuesta_multiple():
    d = pd.Series({"Prensa": 38, "Redes sociales": 55, "Radio": 62, "Televisión": 71})
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.barh(ax=ax, color=BL)
    ax.set(title="¿De dónde vienen las noticias? (varias respuestas posibles)", xlabel="Parte (% de los encuestados)", ylabel="Medio")
    return fin(fig, "Fuente: encuesta de medios, 1500 personas, 2024"), d.to_frame("parte")


@honest  # grey context, one highlighted
def une_parmi_seize():
    r = np.random.default_rng(16)
    d = pd.DataFrame(np.cumsum(r.normal(0, 1.5, (20, 16)), 0) + 70, index=range(2005, 2025))
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.plot(d.index, d.values[:, 1:], color="#c4c4c4", lw=1)
    ax.plot(d.index, d[0], color=OR, lw=2.8)
    ax.text(2024.3, d[0].iloc[-1], "Notre lycée", color=OR, va="center")
    ax.set_xlim(2004.5, 2028)
    ax.set(title="Notre lycée parmi seize de l’académie, 2005-2024", xlabel="Année", ylabel="Réussite au bac (%)")
    return fin(fig, "Source : rectorat ; en gris, les quinze autres lycées")


@honest  # small multiples, shared scales, grey shadows
def kleine_vielfache():
    r = np.random.default_rng(36)
    y = np.cumsum(r.normal(.3, 1, (8, 12)), 1) + 20
    fig, axs = plt.subplots(2, 4, figsize=(10, 4.8), sharex=True, sharey=True)
    for k, ax in enumerate(axs.flat):
        ax.plot(range(2013, 2025), y.T, color="#d0d0d0", lw=.8)
        ax.plot(range(2013, 2025), y[k], color=BL, lw=2)
        ax.set_title(f"Stadtteil {k + 1}", fontsize=10)
        ax.set_ylim(0, 40)
        ax.set_xticks([2014, 2019, 2024])
    for ax in axs[1]:
        ax.set_xlabel("Jahr")
    for ax in axs[:, 0]:
        ax.set_ylabel("Radverkehr (%)")
    fig.suptitle("Radverkehrsanteil in acht Stadtteilen, gleiche Skala")
    return fin(fig, "Quelle: Zählstellen der Stadt, Anteil an allen Wegen")


@honest  # different scales but different quantities, said
def paneles_distintas_magnitudes():
    x = np.arange(2016, 2025)
    fig, axs = plt.subplots(1, 3, figsize=(10, 3.8))
    for ax, t, u, y, m in zip(axs, ("Temperatura", "Lluvia", "Viento"), ("°C", "mm al año", "km/h"), (np.linspace(14.6, 15.8, 9), np.array([420, 300, 510, 380, 440, 400, 350, 430, 460]), np.linspace(9, 10, 9)), (20, 600, 14)):
        ax.plot(x, y, color=BL, marker="o")
        ax.set_ylim(0, m)
        ax.set(title=t, xlabel="Año", ylabel=f"{t} ({u})")
    fig.suptitle("Tres medidas del observatorio, cada una con su unidad")
    return fin(fig, "Fuente: observatorio del Retiro, datos de clase")


@honest  # raw points plus announced moving average
def moyenne_mobile_annoncee():
    r = np.random.default_rng(15)
    i = pd.date_range("2023-01-01", periods=365)
    s = pd.Series(r.poisson(60 + 40 * np.sin(np.arange(365) / 58)), index=i)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(i, s, ".", color="#9a9a9a", ms=4, label="Cas du jour")
    ax.plot(i, s.rolling(7, center=True).mean(), color=OR, lw=2, label="Moyenne mobile sur 7 jours")
    ax.set_ylim(0, 140)
    ax.legend()
    ax.set(title="Cas de grippe déclarés chaque jour, 2023", xlabel="Jour", ylabel="Cas (personnes par jour)")
    fig.autofmt_xdate()
    return fin(fig, "Source : agence régionale de santé, déclarations")


@honest
def intervalo_explicado():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.errorbar(["Control", "Dosis baja", "Dosis alta"], [4.1, 5.3, 6.8], yerr=[.6, .5, .9], fmt="o", color=BL, capsize=5, ms=8)
    ax.set_ylim(0, 9)
    ax.set(title="Crecimiento de las plántulas a los 14 días", xlabel="Tratamiento", ylabel="Altura (cm)")
    return fin(fig, "Fuente: laboratorio, 30 plántulas por grupo. Barras: intervalo de confianza del 95 %")


@honest
def banda_legende():
    x = np.arange(2005, 2025)
    y = 50 + .5 * (x - 2005)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.fill_between(x, y - 4, y + 4, color="#9ecae1", label="Intervalle de confiance à 95 %")
    ax.plot(x, y, color=BL, label="Estimation")
    ax.set_ylim(0, 75)
    ax.set_xticks(range(2005, 2025, 3))
    ax.legend(loc="lower right")
    ax.set(title="Fumeurs ayant tenté d’arrêter, 2005-2024", xlabel="Année", ylabel="Part (% des fumeurs)")
    return fin(fig, "Source : baromètre santé")


@honest  # many decimals are measured
def hundertstel_zaehlen():
    n = ["Finale", "Halbfinale", "Vorlauf"]
    v = [10.07, 10.12, 10.21]
    fig, ax = plt.subplots(figsize=(7, 3.8))
    ax.plot(v, n, "o", color=BL, ms=10)
    for i, t in enumerate(v):
        ax.text(t + .008, i, f"{t:.2f} s".replace(".", ","), va="center")
    ax.set_xlim(10, 10.3)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda q, _: f"{q:.2f}".replace(".", ",")))
    ax.set(title="100 Meter: die drei Läufe der Siegerin im Staffelcamp", xlabel="Laufzeit (s)", ylabel="Lauf")
    return fin(fig, "Quelle: elektronische Zeitmessung des Verbands")


@honest
def index_base_moyenne():
    x = np.arange(2012, 2025)
    y = np.array([99, 102, 99, 103, 102, 104, 103, 105, 58, 80, 97, 101, 103])
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(x, y, color=BL, marker="o")
    ax.axhline(100, color=GR, lw=.8)
    ax.annotate("2020 : confinements", (2020, 58), (2013.5, 40), arrowprops={"arrowstyle": "->"})
    ax.set_ylim(0, 125)
    ax.set(title="Trafic de l’aéroport, 2012-2024", xlabel="Année", ylabel="Passagers (indice, 100 = moyenne 2012-2014)")
    return fin(fig, "Source : direction de l’aéroport")


@honest
def unfaelle_pro_kopf():
    d = pd.Series({"Bayern": 4.6, "NRW": 4.9, "Saarland": 5.2, "Hamburg": 5.4, "Bremen": 5.7})
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot.barh(ax=ax, color=OR)
    ax.set(title="Verkehrsunfälle je 1.000 Einwohner, 2023", xlabel="Unfälle mit Personenschaden (je 1.000 Einwohner)", ylabel="Land")
    return fin(fig, "Quelle: Verkehrsunfallstatistik, gerundet"), d.to_frame("rate")


@honest  # true doubling
def titulo_duplica_verdad():
    fig, ax = plt.subplots(figsize=(7, 4))
    b = ax.bar(range(2019, 2025), [210, 240, 285, 340, 390, 424], color=BL)
    ax.bar_label(b)
    ax.set_ylim(0, 480)
    ax.set(title="Los puntos de recarga se duplican entre 2019 y 2024", xlabel="Año", ylabel="Puntos de recarga (número)")
    return fin(fig, "Fuente: registro municipal de recarga")


@honest  # "falls" with axis falling; relative fall
def titre_recul_vrai():
    d = pd.DataFrame({"Nitrates": [44, 43, 41, 40, 38, 35, 33]}, index=pd.Index(range(2017, 2024), name="Année"))
    fig, ax = plt.subplots(figsize=(7, 4))
    d.plot(ax=ax, color=BL, marker="o", legend=False)
    ax.axhline(50, color=OR, ls="--")
    ax.text(2017, 51, "Limite réglementaire : 50 mg/L", color=OR)
    ax.set_ylim(0, 60)
    ax.set(title="Les nitrates reculent d’un quart en six ans", ylabel="Nitrates (mg/L)")
    return fin(fig, "Source : contrôle sanitaire de l’eau, moyenne annuelle"), d


@honest  # 'gap narrowing', two lines up
def title_gap_true():
    x = np.arange(2008, 2025, 2)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    a, b = np.linspace(48, 69, 9), np.linspace(70, 76, 9)
    ax.plot(x, b, color=OR)
    ax.plot(x, a, color=BL)
    ax.text(2024.2, b[-1], "Urban", color=OR, va="center")
    ax.text(2024.2, a[-1], "Rural", color=BL, va="center")
    ax.set_xlim(2007, 2027)
    ax.set_xticks(range(2008, 2025, 4))
    ax.set_ylim(0, 100)
    ax.set(title="Both groups read more news online, and the gap narrows", xlabel="Year", ylabel="Online news readers (%)")
    return fin(fig, "Source: biennial media survey")


@honest
def likert_divergent():
    d = pd.DataFrame({"muy mal": [-8, -15, -5], "mal": [-22, -28, -17], "bien": [46, 38, 50], "muy bien": [24, 19, 28]}, index=["Limpieza", "Ruido", "Parques"])
    fig, ax = plt.subplots(figsize=(8, 4))
    izq = np.zeros(3)
    for c, col in zip(("mal", "muy mal"), ("#fdb863", "#b35806")):
        ax.barh(d.index, d[c], left=izq, color=col, label=c)
        izq = izq + d[c].values
    izq = np.zeros(3)
    for c, col in zip(("bien", "muy bien"), ("#9ecae1", "#08519c")):
        ax.barh(d.index, d[c], left=izq, color=col, label=c)
        izq = izq + d[c].values
    ax.axvline(0, color=NO, lw=.9)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.legend(ncol=4, loc="upper center", bbox_to_anchor=(.5, -.2))
    ax.set(title="¿Cómo está su barrio? Opinión sobre tres servicios", xlabel="Respuestas (%)", ylabel="Servicio")
    return fin(fig, "Fuente: encuesta de barrio, 1040 respuestas, 2024")


@honest
def gantt_chantier():
    n = ["Finitions", "Réseaux", "Terrassement", "Études"]
    fig, ax = plt.subplots(figsize=(7.5, 3.8))
    ax.barh(n, [4, 5, 3, 4], left=[11, 7, 4, 1], color=[BL, BL, BL, GR])
    ax.set_xlim(1, 16)
    ax.set(title="Calendrier du chantier de la place, en mois", xlabel="Mois depuis le vote du projet", ylabel="Phase")
    return fin(fig, "Source : service de la voirie, planning de mars 2024")


@honest
def escalier_tarif():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.step([2014, 2016, 2019, 2022, 2024], [1.4, 1.5, 1.6, 1.7, 1.9], where="post", color=BL, lw=2)
    ax.set_ylim(0, 2.2)
    ax.set(title="Prix du ticket de bus : quatre hausses depuis 2014", xlabel="Année", ylabel="Prix du ticket (€)")
    return fin(fig, "Source : délibérations du conseil communautaire")


@honest
def so_jitter_range():
    r = np.random.default_rng(37)
    d = pd.DataFrame({"Wiese": np.repeat(["Nord", "Mitte", "Süd"], 40), "Arten": np.concatenate([r.normal(m, 4, 40) for m in (22, 28, 31)])})
    fig, ax = plt.subplots(figsize=(7, 4.2))
    so.Plot(d, x="Wiese", y="Arten").add(so.Dots(color=BL), so.Jitter(.4, seed=1)).on(ax).plot()
    ax.set_ylim(0, 45)
    ax.set(title="Artenzahl auf drei Wiesen, je 40 Probeflächen", xlabel="Wiese", ylabel="Pflanzenarten (Anzahl je m²)")
    return fin(fig, "Quelle: Praktikum Ökologie. Punkte seitlich gestreut, ein Punkt je Fläche")


@honest
def cercles_aire_juste():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    for x, v, n in ((1.2, 10, "Bremen"), (3.8, 20, "Kiel"), (7.2, 40, "Hamburg")):
        ax.add_patch(plt.Circle((x, 2), 1.5 * (v / 40) ** .5, color=SK))
        ax.text(x, 2, f"{v} Mio. €", ha="center", va="center")
        ax.text(x, .05, n, ha="center", fontsize=11)
    ax.set_xlim(0, 9)
    ax.set_ylim(-.3, 4)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Förderung der Radwege, 2024 (Mio. €, Kreisfläche = Förderung)")
    return fin(fig, "Quelle: Zuwendungsbescheide der Länder")


@honest  # ordinal classes on purpose, official thresholds
def raster_schwellen():
    yy, xx = np.mgrid[0:40, 0:60]
    z = 8 + 42 * np.exp(-((xx - 30) ** 2 + (yy - 18) ** 2) / 300)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    im = ax.pcolormesh(xx, yy, z, cmap="cividis", norm=BoundaryNorm([0, 10, 20, 25, 30, 40, 50], 256))
    fig.colorbar(im, ax=ax, label="NO₂ (µg/m³), Stufen des Luftqualitätsindex")
    ax.set(title="Stickstoffdioxid rund um die Kreuzung, Jahresmittel 2023", xlabel="Ost (10 m)", ylabel="Nord (10 m)")
    return fin(fig, "Quelle: Modellrechnung des Umweltamts")


@honest
def log_lines_epidemic():
    x = np.arange(0, 40)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    for n, t, c, ls in (("Region A", 5, BL, "-"), ("Region B", 8, OR, "--")):
        ax.plot(x, 10 * 2 ** (x / t), color=c, ls=ls)
        ax.text(39.4, 10 * 2 ** (39 / t), n, color=c, va="center")
    ax.set_yscale("log")
    ax.set_xlim(0, 46)
    ax.set(title="Cases double every 5 days in region A, every 8 in region B", xlabel="Days since the tenth case", ylabel="Cases (people, log scale)")
    return fin(fig, "Source: model used in class, growth set to these doubling times")


@honest
def comptes_par_heure():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    h = np.arange(24)
    v = 40 + 160 * np.exp(-(h - 8) ** 2 / 4) + 190 * np.exp(-(h - 18) ** 2 / 5)
    ax.bar(h, v, width=.9, color=BL)
    ax.xaxis.set_major_locator(MultipleLocator(4))
    ax.set(title="Passages de vélos sur le pont, par heure, un mardi", xlabel="Heure", ylabel="Passages (vélos par heure)")
    return fin(fig, "Source : compteur du pont Neuf, 4 juin 2024")


@honest
def barras_agrupadas():
    d = pd.DataFrame({"2019": [52, 44, 31], "2024": [61, 49, 30]}, index=pd.Index(["Madrid", "Sevilla", "Bilbao"], name="Ciudad"))
    fig, ax = plt.subplots(figsize=(7, 4.2))
    d.plot.bar(ax=ax, color=["#a6bddb", "#045a8d"], rot=0)
    ax.legend(title="Año")
    ax.set(title="Teatros en tres ciudades, 2019 y 2024", ylabel="Teatros (número)")
    return fin(fig, "Fuente: anuario de las artes escénicas"), d


@honest
def violines():
    r = np.random.default_rng(38)
    d = pd.DataFrame({"turno": np.repeat(["mañana", "tarde", "noche"], 70), "min": np.concatenate([r.gamma(k, 4, 70) for k in (5, 7, 4)])})
    fig, ax = plt.subplots(figsize=(7, 4.2))
    sns.violinplot(d, x="turno", y="min", color="#9ecae1", cut=0, inner="quart", ax=ax)
    ax.set(title="Espera en la farmacia del hospital según el turno", xlabel="Turno", ylabel="Espera (minutos)")
    return fin(fig, "Fuente: 210 esperas medidas, mayo de 2024. Líneas: cuartiles")


@honest
def direktlabel_prognose():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(range(2012, 2025), np.linspace(1.74, 1.9, 13), color=BL, lw=2)
    ax.plot(range(2024, 2036), np.linspace(1.9, 1.98, 12), color=BL, ls="--", lw=2)
    ax.axvline(2024, color=GR, lw=.8)
    ax.text(2024.3, 1.2, "Vorausberechnung")
    ax.set_ylim(0, 2.2)
    ax.set(title="Einwohnerzahl Hamburgs bis 2024 und Vorausberechnung bis 2035", xlabel="Jahr", ylabel="Einwohner (Mio.)")
    return fin(fig, "Quelle: Statistikamt Nord, mittlere Variante, vereinfacht")
