"""charts_q: a stranger's set of charts (no maps).

Two people drew it: a data journalist (Spanish, French) and an epidemiologist
(English, German). About half the charts go through pandas or seaborn, the rest
are plain matplotlib (pyplot and OO). Seeds are fixed, nothing is written.
LIARS: (name, function, rule). HONEST: (name, function).
"""
from functools import lru_cache
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import TwoSlopeNorm
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator
from mpl_toolkits.mplot3d import Axes3D  # noqa: F401

DATA = Path(__file__).resolve().parents[2] / "datasets"
LIARS, HONEST = [], []
BLUE, ORANGE, GREEN, VERM = "#0072B2", "#E69F00", "#009E73", "#D55E00"
PURPLE, SKY, GREY, INK = "#CC79A7", "#56B4E9", "#767676", "#222222"
OKABE = [BLUE, ORANGE, GREEN, PURPLE, SKY, VERM]


def liar(rule, name):
    def wrap(function):
        LIARS.append((name, function, rule))
        return function
    return wrap


def honest(name):
    def wrap(function):
        HONEST.append((name, function))
        return function
    return wrap


@lru_cache(maxsize=None)
def _csv(name):
    return pd.read_csv(DATA / name)


def table(name):
    return _csv(name).copy()


def foot(fig, text, df=None, top=1.0, bottom=0.05):
    """Lay out, sign with the source, hand back the figure (and its table)."""
    fig.tight_layout(rect=(0, bottom, 1, top))
    fig.text(0.012, 0.014, text, fontsize=9, color="#333333", ha="left")
    return fig if df is None else (fig, df)


def oo(w=7.5, h=4.6):
    fig = Figure(figsize=(w, h))
    FigureCanvasAgg(fig)
    return fig, fig.add_subplot()


def bare(ax):
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)


# =========================================================== LIARS: axes ====
@liar("axis-range", "l_axisrange_paro_es")
def _():
    rng = np.random.default_rng(3)
    meses = pd.date_range("2022-01-01", periods=36, freq="MS")
    paro = 14.8 - np.linspace(0, 4.6, 36) + rng.normal(0, .12, 36)
    df = pd.DataFrame({"Tasa de paro": paro}, index=meses)
    ax = df.plot(figsize=(7.5, 4.6), color=BLUE, lw=2, legend=False)
    ax.set_ylim(-150, 250)
    ax.set_title("Tasa de paro en la provincia, 2022-2024", loc="left")
    ax.set_xlabel("Mes")
    ax.set_ylabel("Tasa de paro (% de la población activa)")
    return foot(ax.figure, "Fuente: encuesta de población activa, datos provinciales (ejemplo).", df)


@liar("axis-range", "l_axisrange_hemoglobin_en")
def _():
    rng = np.random.default_rng(8)
    week = np.arange(0, 25)
    hb = 13.402 + .00045 * week + rng.normal(0, .0005, 25)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.plot(week, hb, color=VERM, lw=2.4, marker="o", ms=4)
    ax.set_ylim(13.400, 13.415)
    ax.set_title("Mean haemoglobin of the treated group, weeks 0 to 24")
    ax.set_xlabel("Week since first dose")
    ax.set_ylabel("Haemoglobin (g/dL)")
    return foot(fig, "Source: trial registry, 212 patients (synthetic data).")


@liar("bridged-gap", "l_bridged_encuesta_es")
def _():
    df = pd.DataFrame({"año": [1998, 1999, 2000, 2001, 2002, 2003, 2013, 2014, 2015, 2016, 2017, 2018],
                       "fumadores": [36.1, 35.8, 35.2, 34.4, 34.1, 33.2, 25.9, 25.3, 24.6, 24.4, 23.9, 23.1]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.lineplot(data=df, x="año", y="fumadores", color=BLUE, lw=2.2, ax=ax)
    ax.set_ylim(0, 42)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_title("Adultos que fuman a diario, encuesta anual")
    ax.set_xlabel("Año de la encuesta")
    ax.set_ylabel("Fumadores diarios (% de adultos)")
    return foot(fig, "Fuente: encuesta regional de salud, olas publicadas (datos de ejemplo).", df)


@liar("bridged-gap", "l_bridged_ozon_de")
def _():
    rng = np.random.default_rng(21)
    tag = np.r_[np.arange(1, 10), np.arange(22, 32)]
    wert = 62 + 14 * np.sin(tag / 4) + rng.normal(0, 3, tag.size)
    fig, ax = oo()
    ax.plot(tag, wert, color=BLUE, lw=2)
    ax.set_xlim(1, 31)
    ax.set_ylim(0, 100)
    ax.set_title("Ozon an der Messstation Nord, Tageswerte im Juli 2023")
    ax.set_xlabel("Tag im Juli 2023")
    ax.set_ylabel("Ozon, Tagesmittel (µg/m³)")
    return foot(fig, "Quelle: Landesmessnetz, Station Nord (erfundene Werte).")


@liar("colour-blind", "l_cb_cohorts_en")
def _():
    x = np.arange(2012, 2024)
    df = pd.DataFrame({"Urban clinics": 22 + 3 * np.sin(x / 2), "Rural clinics": 25 + 3 * np.cos(x / 2.3)}, index=x)
    ax = df.plot(color=["#c23b22", "#5d8a2a"], lw=2.2, figsize=(7.5, 4.6))
    ax.set_ylim(0, 32)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_title("Waiting time before a first appointment, by type of clinic")
    ax.set_xlabel("Year")
    ax.set_ylabel("Median wait (days)")
    return foot(ax.figure, "Source: regional health board, annual returns (synthetic).", df)


@liar("colour-blind", "l_cb_equipes_fr")
def _():
    rng = np.random.default_rng(5)
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    for nom, c, dx, dy in (("Attaquants", "#8a6d00", 31.5, 11.2), ("Milieux", "#6f7a00", 30.6, 11.9), ("Défenseurs", "#a05a00", 30.9, 10.1)):
        ax.scatter(rng.normal(dx, .9, 22), rng.normal(dy, .6, 22), color=c, s=46, label=nom)
    ax.set_title("Vitesse maximale et distance courue, saison 2023-2024")
    ax.set_xlabel("Vitesse maximale (km/h)")
    ax.set_ylabel("Distance par match (km)")
    ax.legend(title="Poste", loc="lower right", framealpha=1)
    return foot(fig, "Source : suivi GPS du club, 66 joueurs (données inventées).")


@liar("discretised-continuous", "l_discret_temp_fr")
def _():
    rng = np.random.default_rng(11)
    jours, heures = np.arange(1, 29), np.arange(24)
    t = 14 + 6 * np.sin((heures[:, None] - 9) / 24 * 2 * np.pi) + np.cumsum(rng.normal(0, .6, 28))[None, :]
    df = pd.DataFrame(t, index=heures, columns=jours)
    fig, ax = plt.subplots(figsize=(8, 4.8))
    sns.heatmap(df, cmap=sns.color_palette("viridis", 3), xticklabels=3, yticklabels=4, ax=ax,
                cbar_kws={"label": "Température (°C)"})
    ax.set_title("Température de la serre, heure par heure, février 2024")
    ax.set_xlabel("Jour de février")
    ax.set_ylabel("Heure de la journée (h)")
    return foot(fig, "Source : capteur du lycée agricole (données simulées).", df)


@liar("discretised-continuous", "l_discret_druck_de")
def _():
    x, y = np.meshgrid(np.linspace(0, 60, 140), np.linspace(0, 40, 100))
    z = 940 + 28 * np.exp(-((x - 38) ** 2 + (y - 22) ** 2) / 260) - .25 * x
    fig, ax = oo(7.5, 5)
    cf = ax.contourf(x, y, z, levels=[920, 942, 975], cmap="cividis")
    fig.colorbar(cf, ax=ax, label="Druck (hPa)")
    ax.set_title("Druckverteilung auf der Prüfplatte im Windkanal")
    ax.set_xlabel("Länge der Platte (cm)")
    ax.set_ylabel("Breite der Platte (cm)")
    return foot(fig, "Quelle: Prüfstand 2, Messreihe 14 (erfundene Werte).")


@liar("diverging-off-centre", "l_diverg_saldo_es")
def _():
    rng = np.random.default_rng(2)
    df = pd.DataFrame(rng.normal(1.5, 4, (8, 10)).clip(-4, 14).round(1), columns=range(2014, 2024),
                      index=["Comercio", "Hostelería", "Industria", "Construcción", "Transporte", "Sanidad", "Educación", "Campo"])
    fig, ax = plt.subplots(figsize=(8, 4.8))
    sns.heatmap(df, cmap="RdBu", vmin=-4, vmax=14, ax=ax, linewidths=.5,
                cbar_kws={"label": "Variación del empleo (%)"})
    ax.set_title("Variación anual del empleo por sector, 2014-2023")
    ax.set_xlabel("Año")
    ax.set_ylabel("Sector")
    return foot(fig, "Fuente: registro de afiliación del municipio (datos de ejemplo).", df)


@liar("diverging-off-centre", "l_diverg_expression_en")
def _():
    rng = np.random.default_rng(4)
    z = rng.normal(-.4, 1.1, (12, 9)).clip(-6, 2)
    fig, ax = plt.subplots(figsize=(7.5, 5))
    im = ax.imshow(z, cmap="PuOr", vmin=-6, vmax=2, aspect="auto")
    fig.colorbar(im, label="log2 fold change (0 = no change)")
    ax.set_xticks(range(9), [f"P{i}" for i in range(1, 10)])
    ax.set_yticks(range(12), [f"Gene {c}" for c in "ABCDEFGHIJKL"])
    ax.set_title("Change in gene expression after treatment, nine patients")
    ax.set_xlabel("Patient")
    ax.set_ylabel("Gene")
    return foot(fig, "Source: RNA panel, ward 3 laboratory (simulated data).")


@liar("dual-axis", "l_dual_bibliotheque_fr")
def _():
    an = np.arange(2012, 2024)
    df = pd.DataFrame({"Prêts": 41 - 1.1 * (an - 2012) + np.sin(an), "Abonnés à la piscine": 2.9 + .12 * (an - 2012)}, index=an)
    ax = df["Prêts"].plot(ax=plt.figure(figsize=(8, 4.8)).add_subplot(), color=BLUE, lw=2.3, label="Prêts de livres")
    ax2 = df["Abonnés à la piscine"].plot(ax=ax, secondary_y=True, color=VERM, lw=2.3, ls="--", label="Abonnés à la piscine")
    ax.set_title("Bibliothèque et piscine de la commune, 2012-2023")
    ax.set_xlabel("Année")
    ax.set_ylabel("Prêts de livres (milliers)")
    ax2.set_ylabel("Abonnés à la piscine (milliers)")
    ax.legend([ax.lines[0], ax2.lines[0]], ["Prêts de livres (gauche)", "Abonnés à la piscine (droite)"], loc="center left", framealpha=1)
    return foot(ax.figure, "Source : services municipaux, rapports annuels (données inventées).", df)


@liar("dual-axis", "l_dual_impfung_de")
def _():
    woche = np.arange(1, 41)
    fig, ax = plt.subplots(figsize=(8, 4.8))
    a, = ax.plot(woche, 6 + 70 / (1 + np.exp(-(woche - 18) / 5)), color=BLUE, lw=2.2)
    ax2 = ax.twinx()
    b, = ax2.plot(woche, 310 - 5.2 * woche + 14 * np.sin(woche / 2), color=ORANGE, lw=2.2, ls="-.")
    ax.set_xlabel("Kalenderwoche 2021")
    ax.set_ylabel("Impfquote (%)")
    ax2.set_ylabel("Krankschreibungen (pro Woche)")
    ax2.set_ylim(80, 330)
    ax.set_title("Impfquote und Krankschreibungen im Betrieb, 2021")
    ax.legend([a, b], ["Impfquote", "Krankschreibungen"], loc="center left")
    return foot(fig, "Quelle: betriebsärztlicher Dienst (erfundene Daten).")


@liar("false-precision", "l_precision_sondage_fr")
def _():
    df = pd.DataFrame({"réponse": ["Pour", "Contre", "Sans avis"], "part": [48.27586, 37.93103, 13.79310]})
    fig, ax = plt.subplots(figsize=(7, 4.6))
    sns.barplot(data=df, x="réponse", y="part", color=BLUE, ax=ax)
    for i, v in enumerate(df["part"]):
        ax.text(i, v + 1, f"{v:.5f} %".replace(".", ","), ha="center", fontsize=11)
    ax.set_ylim(0, 60)
    ax.set_title("Avis des 29 riverains interrogés sur la rue piétonne")
    ax.set_xlabel("Réponse")
    ax.set_ylabel("Part des réponses (%)")
    return foot(fig, "Source : questionnaire de la mairie, 29 réponses (données inventées).", df)


@liar("false-precision", "l_precision_gasto_es")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    rubro = ["Alquiler", "Comida", "Transporte", "Ocio", "Ropa"]
    v = [612.48317, 341.90254, 128.77431, 96.10688, 54.33902]
    b = ax.barh(rubro[::-1], v[::-1], color=GREEN)
    ax.bar_label(b, fmt="%.5f €", padding=4)
    ax.set_xlim(0, 800)
    ax.set_title("Gasto mensual medio declarado por los hogares encuestados")
    ax.set_xlabel("Gasto medio estimado (€ al mes)")
    ax.set_ylabel("Partida")
    return foot(fig, "Fuente: sondeo a 85 hogares, respuestas de memoria (datos de ejemplo).")


@liar("inverted-axis", "l_inverted_robos_es")
def _():
    df = pd.DataFrame({"Robos denunciados": [310, 324, 361, 402, 455, 498, 560, 611]}, index=range(2016, 2024))
    ax = df.plot.area(color=VERM, alpha=.85, figsize=(7.5, 4.6), legend=False)
    ax.set_ylim(700, 0)
    ax.set_title("Robos denunciados en el distrito centro, 2016-2023")
    ax.set_xlabel("Año")
    ax.set_ylabel("Robos denunciados (número)")
    return foot(ax.figure, "Fuente: policía local, memoria anual (datos de ejemplo).", df)


@liar("inverted-axis", "l_inverted_mortality_en")
def _():
    fig, ax = oo()
    yr = np.arange(2010, 2022)
    ax.plot(yr, [6.1, 6.0, 6.3, 6.6, 6.9, 7.1, 7.4, 7.9, 8.1, 8.4, 8.8, 9.0], color=BLUE, marker="s", lw=2)
    ax.set_ylim(10, 4)
    ax.set_title("Thirty-day mortality after hip fracture, 2010-2021")
    ax.set_xlabel("Year of admission")
    ax.set_ylabel("Deaths within 30 days (per 100 admissions)")
    return foot(fig, "Source: hospital discharge register (synthetic data).")


@liar("line-over-categories", "l_linecat_paises_es")
def _():
    e = table("electricite_pays.csv")
    noms = {"FRA": "Francia", "DEU": "Alemania", "ESP": "España", "POL": "Polonia", "SWE": "Suecia", "PRT": "Portugal"}
    df = e[e.code_iso.isin(noms)].assign(país=lambda d: d.code_iso.map(noms))[["país", "g_par_kwh"]]
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.lineplot(data=df, x="país", y="g_par_kwh", marker="o", lw=2.2, color=BLUE, ax=ax)
    ax.set_ylim(0, 750)
    ax.set_title("Carbono de la electricidad en seis países, 2023")
    ax.set_xlabel("País")
    ax.set_ylabel("Emisiones (g CO₂ por kWh)")
    return foot(fig, "Fuente: Our World in Data / Ember, 2023.", df)


@liar("line-over-categories", "l_linecat_stationen_de")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    st = ["Chirurgie", "Innere", "Kinder", "Geburtshilfe", "Neurologie", "Urologie"]
    ax.plot(st, [5.4, 7.8, 3.1, 3.6, 8.9, 4.2], "-o", color=VERM, lw=2)
    ax.set_ylim(0, 10)
    ax.set_title("Mittlere Verweildauer nach Station, 2023")
    ax.set_xlabel("Station")
    ax.set_ylabel("Verweildauer (Tage)")
    return foot(fig, "Quelle: Klinikstatistik 2023 (erfundene Werte).")


@liar("low-contrast", "l_contrast_budget_fr")
def _():
    df = pd.DataFrame({"Budget": [4.1, 4.3, 4.8, 5.0, 5.3, 5.9]}, index=range(2018, 2024))
    ax = df.plot.bar(color="#f3efd9", figsize=(7.5, 4.6), legend=False, rot=0, width=.7)
    ax.set_title("Budget des écoles de la commune, 2018-2023")
    ax.set_xlabel("Année")
    ax.set_ylabel("Budget (millions d'euros)")
    return foot(ax.figure, "Source : comptes administratifs de la commune (données inventées).", df)


@liar("low-contrast", "l_contrast_titles_en")
def _():
    rng = np.random.default_rng(9)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    d = np.arange(0, 60)
    ax.plot(d, 30 * np.exp(-d / 22) + rng.normal(0, .6, 60) + 2, color=BLUE, lw=2)
    ax.set_title("Drug concentration in plasma after a single dose", color="#d2d2d2")
    ax.set_xlabel("Time since dose (min)", color="#d2d2d2")
    ax.set_ylabel("Concentration (mg/L)", color="#d2d2d2")
    ax.tick_params(colors="#d2d2d2")
    return foot(fig, "Source: pharmacology lab, volunteer 7 (simulated).")


# ================================================= LIARS: words and sizes ===
@liar("misrepresentation", "l_misrep_voix_fr")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    noms, voix, dessin = ["Liste Avenir", "Liste Union", "Liste Quartiers"], [1840, 1712, 655], [1840, 980, 655]
    ax.bar(noms, dessin, color=[BLUE, ORANGE, GREEN], width=.6)
    for i, (d, v) in enumerate(zip(dessin, voix)):
        ax.text(i, d + 30, f"{v} voix", ha="center", fontsize=11)
    ax.set_ylim(0, 2100)
    ax.set_yticks([])
    ax.set_ylabel("Suffrages (nombre de voix)")
    ax.set_xlabel("Liste")
    ax.set_title("Premier tour à Saint-Brice : voix obtenues par liste")
    return foot(fig, "Source : procès-verbaux des bureaux de vote (données inventées).")


@liar("misrepresentation", "l_misrep_spenden_de")
def _():
    df = pd.DataFrame({"Jahr": ["2020", "2021", "2022", "2023"], "Spenden": [210, 225, 232, 240]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(x=df["Jahr"], y=[60, 110, 170, 240], color=SKY, edgecolor=INK, ax=ax)
    for i, v in enumerate(df["Spenden"]):
        ax.text(i, [60, 110, 170, 240][i] + 5, f"{v} T€", ha="center", fontsize=11)
    ax.set_ylim(0, 280)
    ax.set_yticks([])
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Spenden (Tausend Euro)")
    ax.set_title("Spendeneinnahmen des Vereins, 2020 bis 2023")
    return foot(fig, "Quelle: Jahresberichte des Vereins (erfundene Daten).", df)


@liar("missing-axis-label", "l_noaxis_pinguins_es")
def _():
    m = table("manchots.csv").dropna()
    m["especie"] = m.espece.replace({"papou": "Papúa", "à jugulaire": "Barbijo", "Adélie": "Adelia"})
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    sns.scatterplot(data=m, x="nageoire_mm", y="masse_g", hue="especie", style="especie",
                    palette=[BLUE, ORANGE, GREEN], s=34, ax=ax)
    ax.set_xlabel("")
    ax.set_ylabel("")
    ax.get_legend().set_title("Especie")
    ax.set_title("Tamaño y peso de los pingüinos del archipiélago Palmer")
    return foot(fig, "Fuente: Gorman, Williams y Fraser (2014), palmerpenguins.", m)


@liar("missing-axis-label", "l_noaxis_dose_en")
def _():
    rng = np.random.default_rng(13)
    fig, ax = oo()
    x = np.array([.5, 1, 2, 4, 8, 16])
    ax.errorbar(x, [8, 14, 27, 49, 70, 81], yerr=[3, 3, 4, 4, 5, 4], fmt="o", color=BLUE, capsize=4,
                label="Mean of six plates, bars = ± 1 SD")
    ax.set_xscale("log", base=2)
    ax.set_xticks(x, ["0.5", "1", "2", "4", "8", "16"])
    ax.set_ylim(0, 100)
    ax.legend(loc="upper left")
    ax.set_title("Inhibition rises with the dose of compound K-12")
    return foot(fig, "Source: assay notebook 22, March 2023 (synthetic).")


@liar("missing-source", "l_nosource_ventes_fr")
def _():
    df = pd.DataFrame({"Neuf": [31, 29, 26, 22], "Occasion": [44, 47, 52, 58]}, index=["2020", "2021", "2022", "2023"])
    ax = df.plot.bar(color=[BLUE, ORANGE], rot=0, figsize=(7.5, 4.6))
    ax.set_title("Voitures neuves et d'occasion vendues dans le canton")
    ax.set_xlabel("Année")
    ax.set_ylabel("Ventes (milliers de voitures)")
    ax.legend(title="Marché", loc="upper left")
    ax.set_ylim(0, 70)
    ax.figure.tight_layout()
    return ax.figure, df


@liar("missing-source", "l_nosource_niveles_es")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    h = np.arange(0, 24)
    ax.plot(h, 52 + 14 * np.sin((h - 8) / 24 * 2 * np.pi), color=VERM, lw=2)
    ax.set_ylim(0, 90)
    ax.set_title("Ruido en la plaza Mayor un viernes de junio de 2023")
    ax.set_xlabel("Hora del día (h)")
    ax.set_ylabel("Nivel sonoro (dB)")
    fig.tight_layout(rect=(0, .05, 1, 1))
    fig.text(.012, .014, "Valores por hora. Gráfico: redacción.", fontsize=9, color="#333333")
    return fig


@liar("missing-title", "l_notitle_schlaf_de")
def _():
    rng = np.random.default_rng(31)
    df = pd.DataFrame({"Gruppe": np.repeat(["Tagschicht", "Wechselschicht", "Nachtschicht"], 60),
                       "Schlaf": np.r_[rng.normal(7.2, .7, 60), rng.normal(6.6, .8, 60), rng.normal(5.9, .9, 60)]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.boxplot(data=df, x="Gruppe", y="Schlaf", color=SKY, ax=ax)
    ax.set_xlabel("Schichtmodell")
    ax.set_ylabel("Schlafdauer (Stunden pro Nacht)")
    return foot(fig, "Quelle: Befragung von 180 Pflegekräften (simuliert). Antennen: 1,5 × IQR.", df)


@liar("missing-unit", "l_nounit_salaire_fr")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    m = ["Aide-soignant", "Infirmier", "Kinésithérapeute", "Cadre de santé", "Médecin"]
    ax.barh(m, [21.8, 27.4, 28.1, 36.9, 68.0], color=BLUE)
    ax.set_title("Salaire médian par métier à l'hôpital")
    ax.set_xlabel("Salaire médian")
    ax.set_ylabel("Métier")
    return foot(fig, "Source : bilan social de l'hôpital, 2022 (données inventées).")


@liar("missing-unit", "l_nounit_flow_en")
def _():
    rng = np.random.default_rng(17)
    d = pd.date_range("2023-01-01", periods=120, freq="D")
    df = pd.DataFrame({"flow": 40 + np.cumsum(rng.normal(0, 1.4, 120))}, index=d)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.lineplot(data=df, x=df.index, y="flow", color=BLUE, lw=1.8, ax=ax)
    ax.set_ylim(0, None)
    ax.set_title("Flow of the river at the town bridge, January to April 2023")
    ax.set_xlabel("Date")
    ax.set_ylabel("Daily mean flow")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d %b"))
    return foot(fig, "Source: river authority gauge 114 (synthetic).", df)


@liar("overplotting", "l_overplot_pruebas_es")
def _():
    rng = np.random.default_rng(23)
    mat = rng.normal(60, 14, 9000)
    df = pd.DataFrame({"mates": mat, "lengua": .6 * mat + rng.normal(25, 9, 9000)})
    ax = df.plot.scatter(x="mates", y="lengua", s=45, color=BLUE, figsize=(7.5, 4.8))
    ax.set_title("Notas de matemáticas y de lengua de 9 000 alumnos")
    ax.set_xlabel("Matemáticas (puntos sobre 120)")
    ax.set_ylabel("Lengua (puntos sobre 120)")
    return foot(ax.figure, "Fuente: prueba regional de secundaria, 2023 (datos simulados).", df)


@liar("overplotting", "l_overplot_alter_de")
def _():
    rng = np.random.default_rng(27)
    alter = rng.integers(20, 91, 7000)
    rr = 105 + .45 * alter + rng.normal(0, 12, 7000)
    fig, ax = oo(7.5, 4.8)
    ax.plot(alter, rr, "o", color=VERM, ms=7)
    ax.set_title("Alter und Blutdruck von 7 000 Teilnehmenden")
    ax.set_xlabel("Alter (Jahre)")
    ax.set_ylabel("Systolischer Blutdruck (mmHg)")
    return foot(fig, "Quelle: Gesundheitsstudie Nordstadt, 2022 (simulierte Daten).")


@liar("pie-misuse", "l_pie_multi_es")
def _():
    s = pd.Series([71, 64, 48, 33, 22], index=["Móvil", "Televisión", "Ordenador", "Radio", "Prensa"], name="")
    ax = s.plot.pie(ax=plt.figure(figsize=(6.6, 5)).add_subplot(), colors=[BLUE, ORANGE, GREEN, SKY, PURPLE], labels=[f"{k}\n{v} %" for k, v in s.items()],
                    wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 10})
    ax.set_title("¿Con qué se informa usted? (varias respuestas posibles)\n% de los encuestados, mayo de 2023")
    return foot(ax.figure, "Fuente: barómetro del ayuntamiento, 640 encuestados (datos de ejemplo).", s.to_frame("pct"))


@liar("pie-misuse", "l_pie_many_en")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 5.2))
    names = ["Ward " + c for c in "ABCDEFGHIJKLMN"]
    v = np.array([9, 8.6, 8.3, 8, 7.8, 7.5, 7.3, 7, 6.8, 6.6, 6.2, 6, 5.6, 5.3])
    greys = [plt.get_cmap("cividis")(i) for i in np.linspace(.15, .95, 14)]
    ax.pie(v, labels=names, colors=greys, wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 10})
    ax.set_title("Share of bed days by ward (%), 2023")
    return foot(fig, "Source: bed management system, 14 wards (synthetic).")


@liar("pie-misuse", "l_pie_jahre_de")
def _():
    fig, ax = plt.subplots(figsize=(6.8, 5))
    j = ["2019", "2020", "2021", "2022", "2023"]
    v = [412, 298, 331, 405, 427]
    ax.pie(v, labels=[f"{a}\n{n} Fälle" for a, n in zip(j, v)], colors=[BLUE, ORANGE, GREEN, SKY, PURPLE],
           startangle=90, wedgeprops={"width": .45, "edgecolor": "white"}, textprops={"fontsize": 10})
    ax.set_title("Gemeldete Salmonellen-Fälle pro Jahr im Landkreis")
    return foot(fig, "Quelle: Gesundheitsamt, Meldedaten 2019–2023 (erfunden).")


@liar("rainbow-colormap", "l_rainbow_passages_fr")
def _():
    rng = np.random.default_rng(33)
    h = np.arange(24)
    base = 120 * np.exp(-((h - 8) ** 2) / 6) + 150 * np.exp(-((h - 18) ** 2) / 8) + 15
    df = pd.DataFrame(np.outer([1, 1.05, 1, 1.1, 1.2, .5, .4], base) + rng.normal(0, 4, (7, 24)),
                      index=["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."], columns=h).clip(0)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    sns.heatmap(df, cmap="jet", xticklabels=3, ax=ax, cbar_kws={"label": "Passages (vélos par heure)"})
    ax.set_title("Passages de vélos sur le pont, moyenne de mars 2024")
    ax.set_xlabel("Heure de la journée (h)")
    ax.set_ylabel("Jour de la semaine")
    return foot(fig, "Source : compteur municipal (données simulées).", df)


@liar("rainbow-colormap", "l_rainbow_dosis_de")
def _():
    x, y = np.meshgrid(np.linspace(-10, 10, 160), np.linspace(-8, 8, 120))
    z = 60 * np.exp(-(x ** 2 / 30 + y ** 2 / 14))
    fig, ax = plt.subplots(figsize=(7.5, 5))
    m = ax.pcolormesh(x, y, z, cmap="gist_rainbow", shading="auto")
    fig.colorbar(m, label="Dosis (Gy)")
    ax.set_title("Dosisverteilung im Phantom, Ebene z = 0")
    ax.set_xlabel("x (cm)")
    ax.set_ylabel("y (cm)")
    return foot(fig, "Quelle: Physik der Strahlenklinik, Planung 7 (simuliert).")


@liar("small-text", "l_small_absences_fr")
def _():
    df = pd.DataFrame({"6e": [4.1, 4.4, 6.2, 5.0], "4e": [5.2, 5.8, 7.1, 6.4], "2de": [6.0, 6.9, 8.8, 7.3]},
                      index=["Automne", "Noël", "Hiver", "Printemps"])
    with plt.rc_context({"font.size": 5}):
        ax = df.plot.bar(color=[BLUE, ORANGE, GREEN], rot=0, figsize=(7.5, 4.6), fontsize=5)
        ax.set_title("Absences par période et par niveau, année 2022-2023", fontsize=6)
        ax.set_xlabel("Période", fontsize=5)
        ax.set_ylabel("Demi-journées d'absence par élève", fontsize=5)
        ax.legend(title="Niveau", fontsize=5, title_fontsize=5)
        return foot(ax.figure, "Source : vie scolaire du collège (données inventées).", df)


@liar("smoothed-line", "l_smooth_cases_en")
def _():
    from scipy.interpolate import make_interp_spline
    yr = np.array([2013, 2015, 2017, 2019, 2021, 2023])
    n = np.array([118, 241, 96, 255, 60, 202])
    xs = np.linspace(2013, 2023, 300)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.plot(xs, make_interp_spline(yr, n, k=3)(xs), color=BLUE, lw=2.4)
    ax.set_ylim(0, 320)
    ax.set_title("Measles cases reported in the region, 2013 to 2023")
    ax.set_xlabel("Year")
    ax.set_ylabel("Reported cases (number)")
    return foot(fig, "Source: biennial surveillance report (synthetic data).")


@liar("three-d", "l_3d_ingresos_es")
def _():
    fig = plt.figure(figsize=(7.5, 5.2))
    ax = fig.add_subplot(projection="3d")
    tri, v = ["T1", "T2", "T3", "T4"], [48, 55, 51, 63]
    ax.bar3d(np.arange(4), np.zeros(4), np.zeros(4), .6, .6, v, color=BLUE, shade=True)
    ax.set_xticks(np.arange(4) + .3, tri)
    ax.set_yticks([])
    ax.set_xlabel("Trimestre de 2023")
    ax.set_zlabel("Ingresos (millones de €)")
    ax.set_title("Ingresos de la entidad por trimestre, 2023")
    fig.text(.012, .014, "Fuente: informe anual de la entidad (datos de ejemplo).", fontsize=9, color="#333333")
    return fig


@liar("three-d", "l_3d_tore_de")
def _():
    df = pd.DataFrame({"Heim": [31, 28, 24, 35], "Auswärts": [22, 19, 25, 20]}, index=["FC Nord", "SV Süd", "TSV Ost", "VfB West"])
    fig = plt.figure(figsize=(8, 5.4))
    ax = fig.add_subplot(projection="3d")
    for k, (col, c) in enumerate(zip(df.columns, (BLUE, ORANGE))):
        ax.bar(np.arange(4), df[col], zs=k, zdir="y", color=c, alpha=.9, width=.6)
    ax.set_xticks(np.arange(4), df.index)
    ax.set_yticks([0, 1], df.columns)
    ax.set_xlabel("Verein", labelpad=8)
    ax.set_ylabel("Spielort", labelpad=8)
    ax.set_zlabel("Tore (Anzahl)")
    ax.set_title("Heim- und Auswärtstore, Saison 2022/23")
    fig.text(.012, .014, "Quelle: Ligastatistik (erfundene Werte).", fontsize=9, color="#333333")
    return fig, df


@liar("title-contradicts-data", "l_title_baisse_fr")
def _():
    df = pd.DataFrame({"Accidents": [212, 205, 221, 236, 248, 263]}, index=range(2018, 2024))
    ax = df.plot(marker="o", color=BLUE, lw=2.2, figsize=(7.5, 4.6), legend=False)
    ax.set_ylim(0, 300)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_title("Les accidents de vélo reculent depuis 2019", loc="left", fontweight="bold")
    ax.set_xlabel("Année")
    ax.set_ylabel("Accidents de vélo déclarés (nombre)")
    return foot(ax.figure, "Source : préfecture, fichier des accidents (données inventées).", df)


@liar("title-contradicts-data", "l_title_halves_en")
def _():
    fig, ax = oo()
    q = ["2019", "2020", "2021", "2022", "2023"]
    ax.plot(q, [14.2, 13.8, 13.1, 12.7, 12.1], color=BLUE, lw=2.4, marker="o")
    for i in (0, 4):
        v = [14.2, 13.8, 13.1, 12.7, 12.1][i]
        ax.annotate(f"{v}", (i, v), xytext=(0, 9), textcoords="offset points", ha="center")
    ax.set_ylim(0, 17)
    ax.set_title("Infection rate halved between 2019 and 2023", loc="left")
    ax.set_xlabel("Year")
    ax.set_ylabel("Wound infections (per 1,000 operations)")
    return foot(fig, "Source: infection control unit, annual audit (synthetic).")


@liar("title-contradicts-data", "l_title_lider_es")
def _():
    df = pd.DataFrame({"club": ["Betania", "Cantábrico", "Delicias", "Ebro", "Fontana"], "goles": [61, 58, 47, 45, 39]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(data=df, y="club", x="goles", color=GREEN, ax=ax)
    ax.set_title("Delicias, el equipo más goleador de la temporada", loc="left", fontweight="bold")
    ax.set_xlabel("Goles a favor (número)")
    ax.set_ylabel("Club")
    return foot(fig, "Fuente: actas de la liga regional 2023-2024 (datos de ejemplo).", df)


@liar("title-contradicts-data", "l_title_mehrheit_de")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4))
    teile, farben, links = [("Zufrieden", 41), ("Teils, teils", 33), ("Unzufrieden", 26)], [BLUE, "#BBBBBB", VERM], 0
    for (t, v), c in zip(teile, farben):
        ax.barh(["Patienten"], [v], left=links, color=c, height=.5, label=t)
        ax.text(links + v / 2, 0, f"{v} %", ha="center", va="center", color="white" if c == BLUE else INK, fontsize=12)
        links += v
    ax.set_xlim(0, 100)
    ax.set_title("Die Mehrheit der Patienten ist zufrieden")
    ax.set_xlabel("Anteil der Befragten (%)")
    ax.legend(ncols=3, loc="upper center")
    ax.set_ylim(-.5, .8)
    return foot(fig, "Quelle: Patientenbefragung 2023, n = 512 (erfundene Daten).")


@liar("too-many-series", "l_many_quartiers_fr")
def _():
    rng = np.random.default_rng(41)
    an = np.arange(2008, 2024)
    df = pd.DataFrame({f"Quartier {c}": 900 + np.cumsum(rng.normal(rng.normal(0, 9), 32, an.size)) for c in "ABCDEFGHIJKLMNO"}, index=an)
    ax = df.plot(color=[plt.get_cmap("cividis")(i) for i in np.linspace(0, .72, 15)], lw=1.8, figsize=(8.5, 5.2))
    ax.set_title("Élèves inscrits par quartier, 2008-2023")
    ax.set_xlabel("Rentrée")
    ax.set_ylabel("Élèves inscrits (nombre)")
    ax.legend(loc="center left", bbox_to_anchor=(1.01, .5), fontsize=9)
    return foot(ax.figure, "Source : service scolaire de la ville (données simulées).", df)


@liar("too-many-series", "l_many_hospitals_en")
def _():
    rng = np.random.default_rng(42)
    m = np.tile(np.arange(1, 13), 14)
    df = pd.DataFrame({"month": m, "site": np.repeat([f"H{i:02d}" for i in range(1, 15)], 12),
                       "wait": 190 + 40 * np.sin(m / 2) + rng.normal(0, 24, m.size)})
    fig, ax = plt.subplots(figsize=(8.5, 5.2))
    sns.lineplot(data=df, x="month", y="wait", hue="site", style="site", dashes=True, palette=[plt.get_cmap("viridis")(i) for i in np.linspace(0, .7, 14)], ax=ax)
    ax.set_title("Emergency waiting time in fourteen hospitals, 2023")
    ax.set_xlabel("Month of 2023 (1 = January)")
    ax.set_ylabel("Mean wait (min)")
    ax.set_ylim(0, 320)
    ax.legend(loc="center left", bbox_to_anchor=(1.01, .5), fontsize=9, title="Hospital")
    return foot(fig, "Source: emergency department returns (simulated).", df)


@liar("truncated-bars", "l_trunc_tassi_fr")
def _():
    df = pd.DataFrame({"lycée": ["Lycée A", "Lycée B", "Lycée C", "Lycée D"], "réussite": [93.1, 91.8, 90.6, 89.9]})
    fig = plt.figure(figsize=(7.5, 4.6))
    so.Plot(df, x="lycée", y="réussite").add(so.Bar(color=BLUE, alpha=1, edgewidth=0)).limit(y=(89, 94)).label(
        x="Lycée", y="Réussite au baccalauréat (%)", title="Réussite au baccalauréat dans quatre lycées, session 2023").on(fig).plot()
    fig.set_layout_engine("none")
    return foot(fig, "Source : rectorat, résultats de la session 2023 (données inventées).", df)


@liar("truncated-bars", "l_trunc_zinsen_de")
def _():
    fig, ax = oo()
    ax.barh(["Bank A", "Bank B", "Bank C", "Bank D"], [1042, 1036, 1029, 1024], color=GREEN, height=.6)
    ax.set_xlim(1020, 1045)
    ax.invert_yaxis()
    ax.set_title("Guthaben nach einem Jahr bei 1 000 € Einlage")
    ax.set_xlabel("Guthaben (€)")
    ax.set_ylabel("Bank")
    return foot(fig, "Quelle: Zinsvergleich, Stand Januar 2024 (erfundene Werte).")


@liar("uneven-bins", "l_bins_ages_es")
def _():
    rng = np.random.default_rng(51)
    df = pd.DataFrame({"edad": rng.gamma(6, 7, 1400).clip(0, 95)})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.histplot(data=df, x="edad", bins=[0, 10, 20, 25, 30, 35, 40, 60, 95], stat="count", color=SKY, edgecolor=INK, ax=ax)
    ax.set_title("Edad de los usuarios del centro de salud, 2023")
    ax.set_xlabel("Edad (años)")
    ax.set_ylabel("Usuarios (número)")
    return foot(fig, "Fuente: historia clínica anonimizada del centro (datos simulados).", df)


@liar("uneven-bins", "l_bins_stay_en")
def _():
    rng = np.random.default_rng(52)
    stay = rng.exponential(5, 900)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.hist(stay, bins=[0, 1, 2, 3, 4, 5, 10, 20, 40], color=BLUE, edgecolor="white")
    ax.set_title("Length of stay of 900 patients discharged in 2023")
    ax.set_xlabel("Length of stay (days)")
    ax.set_ylabel("Patients (number)")
    return foot(fig, "Source: discharge register of the hospital (simulated).")


@liar("uneven-ticks", "l_ticks_dette_fr")
def _():
    an = [1990, 2000, 2010, 2015, 2018, 2020, 2021, 2022, 2023]
    df = pd.DataFrame({"an": an, "dette": [18, 24, 33, 38, 41, 46, 48, 49, 51]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.plot(range(9), df["dette"], marker="o", color=BLUE, lw=2.2)
    ax.set_xticks(range(9), an)
    ax.set_ylim(0, 60)
    ax.set_title("Dette du syndicat des eaux, 1990-2023")
    ax.set_xlabel("Année")
    ax.set_ylabel("Encours de la dette (millions d'euros)")
    return foot(fig, "Source : comptes du syndicat (données inventées).", df)


@liar("uneven-ticks", "l_ticks_kinetik_de")
def _():
    df = pd.DataFrame({"min": ["0", "5", "10", "15", "30", "60", "240", "480"], "c": [0, 12, 21, 27, 38, 44, 36, 25]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.pointplot(data=df, x="min", y="c", color=VERM, ax=ax)
    ax.set_ylim(0, 50)
    ax.set_title("Wirkstoff im Blut nach einer Tablette")
    ax.set_xlabel("Zeit nach der Einnahme (min)")
    ax.set_ylabel("Konzentration (µg/mL)")
    return foot(fig, "Quelle: pharmakologisches Labor, Proband 4 (erfundene Werte).", df)


@liar("unexplained-interval", "l_interval_growth_en")
def _():
    x = np.arange(0, 13)
    y = 3.3 + 7 * (1 - np.exp(-x / 7))
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.fill_between(x, y - .5 - .06 * x, y + .5 + .06 * x, color=SKY, alpha=.5, lw=0)
    ax.plot(x, y, color=BLUE, lw=2.3)
    ax.set_ylim(0, 13)
    ax.set_title("Weight of 240 infants during their first year")
    ax.set_xlabel("Age (months)")
    ax.set_ylabel("Weight (kg)")
    return foot(fig, "Source: maternal and child health clinics (synthetic).")


@liar("unexplained-interval", "l_interval_lluvia_es")
def _():
    rng = np.random.default_rng(61)
    df = pd.DataFrame({"parcela": np.repeat(["Testigo", "Compost", "Abono verde", "Mixto"], 9),
                       "rinde": np.r_[rng.normal(4.1, .5, 9), rng.normal(5, .6, 9), rng.normal(4.7, .5, 9), rng.normal(5.4, .6, 9)]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(data=df, x="parcela", y="rinde", errorbar="sd", capsize=.15, color=GREEN, ax=ax, err_kws={"color": INK})
    ax.set_title("Rendimiento del trigo según el tratamiento del suelo")
    ax.set_xlabel("Tratamiento")
    ax.set_ylabel("Rendimiento medio (t/ha)")
    return foot(fig, "Fuente: ensayo de campo, 36 parcelas, 2023 (datos simulados).", df)


@liar("unordered-time", "l_time_matches_en")
def _():
    df = pd.DataFrame({"season": ["2021", "2018", "2023", "2019", "2022", "2020"], "pts": [71, 64, 59, 55, 48, 41]})
    ax = df.plot.bar(x="season", y="pts", color=BLUE, legend=False, rot=0, figsize=(7.5, 4.6), width=.7)
    ax.set_title("Points won by Harbour United, seasons 2018 to 2023")
    ax.set_xlabel("Season")
    ax.set_ylabel("Points (number)")
    return foot(ax.figure, "Source: league tables (synthetic data).", df)


@liar("unordered-time", "l_time_covid_fr")
def _():
    fig, ax = oo()
    j = ["28 avr.", "27 avr.", "29 avr.", "1er mai", "30 avr.", "4 mai", "6 mai", "5 mai", "2 mai", "3 mai"]
    ax.bar(j, [148, 139, 131, 122, 118, 101, 88, 83, 76, 69], color=ORANGE, edgecolor=INK)
    ax.set_title("Nouveaux cas confirmés dans le comté, printemps 2020")
    ax.set_xlabel("Jour de confirmation")
    ax.set_ylabel("Cas confirmés (nombre)")
    return foot(fig, "Source : agence régionale de santé (données inventées).")


@liar("unsorted-bars", "l_unsorted_ursachen_de")
def _():
    df = pd.DataFrame({"n": [14, 62, 31, 8, 47, 22, 55, 11, 39]}, index=[
        "Sturz", "Rücken", "Infekt", "Allergie", "Psyche", "Haut", "Atemwege", "Augen", "Herz"])
    ax = df.plot.barh(color=BLUE, legend=False, figsize=(7.5, 4.8))
    ax.set_title("Ursachen der Krankmeldungen im Werk, 2023")
    ax.set_xlabel("Krankmeldungen (Anzahl)")
    ax.set_ylabel("Ursache")
    return foot(ax.figure, "Quelle: Werksarzt, Jahresbericht 2023 (erfundene Daten).", df)


@liar("partial-period", "l_partial_turistas_es")
def _():
    d = pd.date_range("2017-01-01", "2024-04-20", freq="D")
    rng = np.random.default_rng(71)
    df = pd.DataFrame({"visitas": rng.poisson(410 + 40 * (d.year - 2017), len(d))}, index=d)
    an = df["visitas"].resample("YS").sum() / 1000
    an.index = an.index.year
    ax = an.plot.bar(ax=plt.figure(figsize=(7.5, 4.6)).add_subplot(), color=BLUE, rot=0, width=.7)
    ax.set_title("Visitas al museo municipal por año")
    ax.set_xlabel("Año")
    ax.set_ylabel("Visitas (miles)")
    return foot(ax.figure, "Fuente: taquilla del museo (datos de ejemplo).", df)


@liar("partial-period", "l_partial_calls_en")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    m = pd.date_range("2023-06-01", "2024-02-01", freq="MS")
    v = [5210, 5390, 5280, 5460, 5610, 5590, 5730, 5820, 1630]
    ax.plot(m, v, color=VERM, marker="o", lw=2.2)
    ax.set_ylim(0, 6500)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.set_title("Calls to the health helpline, month by month")
    ax.set_xlabel("Month")
    ax.set_ylabel("Calls answered (number)")
    return foot(fig, "Source: helpline log, extracted on 9 February 2024 (synthetic).")


@liar("cumulative-as-growth", "l_cumul_adherents_fr")
def _():
    nouveaux = np.array([820, 760, 640, 510, 430, 300, 240, 160, 110, 90])
    df = pd.DataFrame({"an": np.arange(2014, 2024), "abonnés": nouveaux.cumsum()})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(data=df, x="an", y="abonnés", color=GREEN, ax=ax)
    ax.set_title("Le club ne cesse de gagner de nouveaux inscrits")
    ax.set_xlabel("Année")
    ax.set_ylabel("Inscriptions enregistrées depuis 2014 (nombre)")
    return foot(fig, "Source : registre du club (données inventées).", df)


@liar("stacked-averages", "l_stackavg_notas_es")
def _():
    df = pd.DataFrame({"Matemáticas": [6.1, 6.4, 5.8], "Lengua": [6.9, 6.6, 6.8], "Inglés": [7.2, 6.3, 6.5]}, index=["1.º A", "1.º B", "1.º C"])
    ax = df.plot.bar(stacked=True, color=[BLUE, ORANGE, GREEN], rot=0, figsize=(7.5, 4.8), width=.6)
    ax.set_ylim(0, 27)
    ax.set_title("Nota media por materia en los tres grupos de primero")
    ax.set_xlabel("Grupo")
    ax.set_ylabel("Nota media (puntos sobre 10)")
    ax.legend(ncols=3, loc="upper center")
    return foot(ax.figure, "Fuente: actas del instituto, junio de 2023 (datos de ejemplo).", df)


@liar("panels-on-different-scales", "l_panels_regionen_de")
def _():
    rng = np.random.default_rng(81)
    m = np.arange(1, 13)
    df = pd.concat([pd.DataFrame({"Monat": m, "Region": r, "Fälle": b + b * .25 * np.sin(m / 2) + rng.normal(0, b * .03, 12)})
                    for r, b in (("Nord", 40), ("Mitte", 160), ("Süd", 620))])
    g = sns.FacetGrid(df, col="Region", sharey=False, height=3.9, aspect=.85)
    g.map_dataframe(sns.lineplot, x="Monat", y="Fälle", color=BLUE, lw=2)
    g.set(xticks=[1, 4, 7, 10])
    g.set_titles("{col_name}")
    g.set_axis_labels("Monat 2023", "Gemeldete Fälle (Anzahl)")
    g.figure.suptitle("Gemeldete Grippefälle in drei Regionen, 2023")
    return foot(g.figure, "Quelle: Meldestelle des Landes (simulierte Daten).", df, top=.98)


@liar("panels-on-different-scales", "l_panels_agences_fr")
def _():
    fig, axs = plt.subplots(1, 2, figsize=(8, 4.5))
    for ax, nom, v, hi, c in ((axs[0], "Agence de Lens", [118, 121, 125, 131], 140, BLUE), (axs[1], "Agence de Lyon", [902, 921, 958, 1010], 1080, VERM)):
        ax.bar(["2020", "2021", "2022", "2023"], v, color=c)
        ax.set_ylim(0, hi)
        ax.set_title(nom, fontsize=11)
        ax.set_xlabel("Année")
        ax.set_ylabel("Crédits accordés (nombre)")
    fig.suptitle("Crédits immobiliers accordés par deux agences, 2020-2023")
    return foot(fig, "Source : rapport d'activité de la banque (données inventées).", top=.98)


@liar("shuffled-ordinal", "l_shuffled_satisf_en")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    lv = ["Agree", "Strongly disagree", "Neutral", "Strongly agree", "Disagree"]
    ax.bar(lv, [38, 7, 21, 19, 15], color=BLUE, width=.7)
    ax.set_title("« I was told about side effects »: answers of 430 patients")
    ax.set_xlabel("Answer")
    ax.set_ylabel("Share of patients (%)")
    return foot(fig, "Source: patient experience survey, 2023 (synthetic).")


@liar("shuffled-ordinal", "l_shuffled_age_fr")
def _():
    i = table("illectronisme.csv")
    df = i[i.critere == "Âge"].set_index("modalite")[["illectronisme_pct"]]
    df = df.loc[["45-59 ans", "15-29 ans", "75 ans ou plus", "30-44 ans", "60-74 ans"]]
    ax = df.plot.bar(color=ORANGE, edgecolor=INK, legend=False, rot=0, figsize=(7.5, 4.6))
    ax.set_title("Part des personnes en situation d'illectronisme, par âge")
    ax.set_xlabel("Tranche d'âge")
    ax.set_ylabel("Illectronisme (% de la tranche d'âge)")
    return foot(ax.figure, "Source : Insee, enquête TIC ménages 2019.", df)


@liar("unnormalised-comparison", "l_raw_unfaelle_de")
def _():
    df = pd.DataFrame({"Ort": ["Großstadt (610 000 Einw.)", "Kreisstadt (48 000 Einw.)", "Gemeinde (6 000 Einw.)"], "Unfälle": [1830, 312, 57]})
    fig, ax = plt.subplots(figsize=(7.8, 4.2))
    sns.barplot(data=df, y="Ort", x="Unfälle", color=VERM, ax=ax)
    ax.set_title("Wo der Verkehr am gefährlichsten ist: Unfälle 2023")
    ax.set_xlabel("Unfälle mit Verletzten (Anzahl)")
    ax.set_ylabel("Ort")
    return foot(fig, "Quelle: Polizeistatistik 2023 (erfundene Daten).", df)


# ================================================== HONEST: the hard twins ==
@honest("h_axis_fiebre_es")  # 36-40 degrees: the range in which a patient lives
def _():
    rng = np.random.default_rng(101)
    t = pd.date_range("2024-02-05 08:00", periods=20, freq="6h")
    df = pd.DataFrame({"Temperatura": [37.1, 37.6, 38.3, 38.9, 39.2, 39.4, 39.1, 39.3, 38.8, 38.5, 38.6, 38.1, 37.9, 37.8, 37.5, 37.4, 37.2, 37.0, 36.9, 36.8]}, index=t)
    ax = df.plot(color=VERM, marker="o", lw=2, legend=False, figsize=(7.5, 4.6))
    ax.axhline(38, color=GREY, ls="--", lw=1)
    ax.text(t[-1], 38.04, "fiebre: 38 °C", ha="right", va="bottom", fontsize=10, color=INK)
    ax.set_ylim(36, 40)
    ax.set_title("Temperatura de una paciente con gripe, cinco días de febrero")
    ax.set_xlabel("Fecha y hora de la toma")
    ax.set_ylabel("Temperatura axilar (°C)")
    return foot(ax.figure, "Fuente: hoja de enfermería, planta 2 (datos de ejemplo).", df)


@honest("h_axis_anomalie_fr")
def _():
    d = table("climat_monde.csv").dropna(subset=["anomalie_c"]).query("annee >= 1900")
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    sns.lineplot(data=d, x="annee", y="anomalie_c", color=BLUE, lw=1.8, ax=ax)
    ax.axhline(0, color=INK, lw=.9)
    ax.set_title("Température moyenne du globe : écart à la normale, 1900-2018")
    ax.set_xlabel("Année")
    ax.set_ylabel("Anomalie de température (°C)")
    return foot(fig, "Source : NOAA ; écart à la moyenne du XXe siècle.", d)


@honest("h_axis_percent_full_en")  # 0-100 % for a share that stays low, and the title says so
def _():
    df = pd.DataFrame({"Vaccinated": [91, 92, 91, 93, 92, 92, 93, 92]}, index=range(2016, 2024))
    ax = df.plot(color=BLUE, lw=2.4, marker="o", legend=False, figsize=(7.5, 4.6))
    ax.set_ylim(0, 100)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_title("Measles vaccination at age two has stayed above 90 %")
    ax.set_xlabel("Year")
    ax.set_ylabel("Children vaccinated (% of two-year-olds)")
    return foot(ax.figure, "Source: immunisation register, annual extract (synthetic).", df)


@honest("h_gap_broken_fr")
def _():
    an = np.arange(2005, 2024)
    v = 18 + np.cumsum(np.random.default_rng(102).normal(.3, .5, an.size))
    v[7:11] = np.nan
    df = pd.DataFrame({"v": v}, index=an)
    ax = df["v"].plot(ax=plt.figure(figsize=(7.5, 4.6)).add_subplot(), color=BLUE, lw=2.2, marker="o", ms=4)
    ax.axvspan(2011.5, 2015.5, color="#E8E8E8", zorder=0)
    ax.text(2013.5, 3, "pas de comptage\n2012-2015", ha="center", fontsize=10, color=INK)
    ax.set_ylim(0, 30)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_title("Couples de cigognes nichant dans le marais, 2005-2023")
    ax.set_xlabel("Année")
    ax.set_ylabel("Couples nicheurs (nombre)")
    return foot(ax.figure, "Source : comptage des bénévoles de la réserve (données inventées).", df)


@honest("h_gap_dashed_en")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    a, b = np.arange(1996, 2005), np.arange(2012, 2022)
    ya, yb = 7.9 - .12 * (a - 1996), 6.2 - .1 * (b - 2012)
    ax.plot(a, ya, "o-", color=BLUE, lw=2, label="Survey result")
    ax.plot(b, yb, "o-", color=BLUE, lw=2)
    ax.plot([a[-1], b[0]], [ya[-1], yb[0]], ls=":", color=GREY, lw=2, label="No survey, 2005–2011")
    ax.set_ylim(0, 9)
    ax.legend(loc="lower left")
    ax.set_title("Alcohol drunk per adult, household health survey")
    ax.set_xlabel("Year of survey")
    ax.set_ylabel("Pure alcohol (litres per adult per year)")
    return foot(fig, "Source: household health survey, 19 rounds (synthetic).")


@honest("h_gap_biennial_es")  # every second year, the same step throughout: no hole
def _():
    df = pd.DataFrame({"año": np.arange(2001, 2024, 2), "hogares": [22, 29, 37, 46, 54, 61, 68, 74, 80, 86, 91, 94]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.lineplot(data=df, x="año", y="hogares", marker="o", color=GREEN, lw=2.2, ax=ax)
    ax.set_ylim(0, 100)
    ax.set_xticks(df["año"])
    ax.set_title("Hogares con conexión a internet, encuesta bienal")
    ax.set_xlabel("Año de la encuesta (años impares)")
    ax.set_ylabel("Hogares conectados (%)")
    return foot(fig, "Fuente: encuesta de equipamiento de los hogares (datos de ejemplo).", df)


@honest("h_cb_redgreen_marked_de")  # red and green, but shape, dash and a label at the end
def _():
    x = np.arange(2014, 2024)
    fig, ax = oo()
    for y, c, ls, mk, t in ((52 + 1.6 * (x - 2014), "#1b7837", "-", "o", "geimpft"), (38 - 1.1 * (x - 2014), "#b2182b", "--", "s", "nicht geimpft")):
        ax.plot(x, y, color=c, ls=ls, marker=mk, lw=2.2)
        ax.text(2023.2, y[-1], t, va="center", fontsize=11, color=INK)
    ax.set_xlim(2013.6, 2025.6)
    ax.set_ylim(0, 80)
    ax.set_xticks(x[::3])
    ax.set_title("Grippeimpfung bei Menschen über 60, 2014 bis 2023")
    ax.set_xlabel("Saison (Beginn)")
    ax.set_ylabel("Anteil der Befragten (%)")
    return foot(fig, "Quelle: Telefonbefragung der Krankenkasse; Rest: keine Angabe (erfunden).")


@honest("h_cb_penguins_style_en")
def _():
    m = table("manchots.csv").dropna()
    m["species"] = m.espece.replace({"papou": "Gentoo", "à jugulaire": "Chinstrap", "Adélie": "Adélie"})
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    sns.scatterplot(data=m, x="bec_longueur_mm", y="bec_epaisseur_mm", hue="species", style="species",
                    palette=["#a6611a", "#018571", "#222222"], s=40, alpha=.85, ax=ax)
    ax.legend(title="Species", framealpha=1)
    ax.set_title("Bill length and depth of 333 penguins, Palmer Archipelago")
    ax.set_xlabel("Bill length (mm)")
    ax.set_ylabel("Bill depth (mm)")
    return foot(fig, "Source: Gorman, Williams & Fraser (2014), palmerpenguins.", m)


@honest("h_discrete_likert_fr")  # five answers are five classes: nothing continuous was cut
def _():
    df = pd.DataFrame([[22, 41, 14, 15, 8], [12, 33, 20, 23, 12], [31, 44, 10, 10, 5]], index=["Cantine", "Transport", "Accueil"],
                      columns=["Très satisfait", "Satisfait", "Ni l'un ni l'autre", "Insatisfait", "Très insatisfait"])
    ax = df.plot.barh(stacked=True, color=["#0b5394", "#8fbbe0", "#cfcfcf", "#f0b27a", "#a84300"], figsize=(8.2, 4.8), width=.6)
    ax.legend(ncols=3, loc="lower center", bbox_to_anchor=(.42, -.52), frameon=False)
    ax.set_xlim(0, 100)
    ax.invert_yaxis()
    ax.set_title("Satisfaction des familles envers trois services, mai 2023")
    ax.set_xlabel("Part des réponses (%)")
    ax.set_ylabel("Service")
    return foot(ax.figure, "Source : enquête de la ville, 812 familles (données inventées).", df)


@honest("h_discrete_bmi_en")  # few classes, but WHO's own, named with their limits
def _():
    df = pd.DataFrame({"class": ["< 18.5\nunderweight", "18.5–24.9\nnormal", "25–29.9\noverweight", "≥ 30\nobese"], "pct": [2.1, 38.4, 36.9, 22.6]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(data=df, x="class", y="pct", color=SKY, edgecolor=INK, ax=ax)
    ax.bar_label(ax.containers[0], fmt="%.0f %%", padding=3)
    ax.set_ylim(0, 45)
    ax.set_title("Adults by body mass index, WHO classes, 2022")
    ax.set_xlabel("Body mass index (kg/m²)")
    ax.set_ylabel("Share of adults (%)")
    return foot(fig, "Source: health examination survey, n = 3,118 (synthetic).", df)


@honest("h_discrete_contour9_de")
def _():
    x, y = np.meshgrid(np.linspace(0, 60, 140), np.linspace(0, 40, 100))
    z = 20 + 55 * np.exp(-((x - 25) ** 2 + (y - 18) ** 2) / 220)
    fig, ax = plt.subplots(figsize=(7.5, 5))
    cf = ax.contourf(x, y, z, levels=np.arange(20, 81, 6), cmap="viridis")
    fig.colorbar(cf, label="Temperatur (°C)")
    ax.set_title("Erwärmung einer Herdplatte nach zehn Minuten")
    ax.set_xlabel("Breite (cm)")
    ax.set_ylabel("Tiefe (cm)")
    return foot(fig, "Quelle: Physikpraktikum der Schule, Wärmebild (simuliert).")


@honest("h_diverg_centred_fr")
def _():
    rng = np.random.default_rng(103)
    df = pd.DataFrame(rng.normal(.8, 3, (7, 10)).round(1), index=["Paris", "Lyon", "Lille", "Brest", "Nice", "Metz", "Tours"], columns=range(2014, 2024))
    fig, ax = plt.subplots(figsize=(8.2, 4.8))
    sns.heatmap(df, cmap="RdBu_r", center=0, annot=True, fmt=".1f", annot_kws={"size": 9}, ax=ax, cbar_kws={"label": "Variation (%)"})
    ax.set_title("Variation annuelle des loyers dans sept villes, 2014-2023")
    ax.set_xlabel("Année")
    ax.set_ylabel("Ville")
    return foot(fig, "Source : observatoire des loyers (données inventées).", df)


@honest("h_diverg_norm_es")  # uneven ends, zero still white
def _():
    rng = np.random.default_rng(104)
    z = rng.normal(2, 3, (6, 12)).clip(-4, 10)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    im = ax.imshow(z, cmap="PuOr_r", norm=TwoSlopeNorm(0, -4, 10), aspect="auto")
    fig.colorbar(im, label="Saldo migratorio (por mil habitantes)")
    ax.set_xticks(range(12), range(2012, 2024))
    ax.set_yticks(range(6), ["Norte", "Sur", "Este", "Oeste", "Centro", "Costa"])
    ax.set_title("Saldo migratorio de seis comarcas, 2012-2023 (blanco = 0)")
    ax.set_xlabel("Año")
    ax.set_ylabel("Comarca")
    return foot(fig, "Fuente: padrón continuo (datos de ejemplo).")


@honest("h_dual_celsius_fahrenheit_en")  # two axes, one quantity
def _():
    fig, ax = oo()
    m = np.arange(1, 13)
    ax.plot(m, [4.8, 5.1, 7.1, 9.6, 12.9, 15.8, 17.9, 17.6, 15.0, 11.5, 7.8, 5.3], color=VERM, marker="o", lw=2)
    ax.set_xticks(m, list("JFMAMJJASOND"))
    ax.set_ylim(0, 22)
    ax.set_xlabel("Month")
    ax.set_ylabel("Mean temperature (°C)")
    sec = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    sec.set_ylabel("Mean temperature (°F)")
    ax.set_title("Mean monthly temperature at the town observatory, 1991–2020")
    return foot(fig, "Source: observatory log, thirty-year normals (synthetic).")


@honest("h_dual_pareto_de")  # the right axis is the left one as a share of its total
def _():
    df = pd.DataFrame({"Grund": ["Etikett", "Menge", "Verwechslung", "Lagerung", "Sonstiges"], "n": [84, 52, 31, 14, 9]})
    tot = df["n"].sum()
    fig, ax = plt.subplots(figsize=(8, 4.8))
    sns.barplot(data=df, x="Grund", y="n", color=SKY, edgecolor=INK, ax=ax)
    ax.plot(range(5), df["n"].cumsum(), color=VERM, marker="o", lw=2, label="kumuliert")
    ax.set_ylim(0, tot * 1.05)
    sec = ax.secondary_yaxis("right", functions=(lambda v: v / tot * 100, lambda p: p * tot / 100))
    sec.set_ylabel("Anteil an allen Fehlern (%)")
    ax.legend(loc="center right")
    ax.set_title("Pareto-Diagramm der Fehler in der Apotheke, 2023")
    ax.set_xlabel("Fehlergrund")
    ax.set_ylabel("Fehler (Anzahl)")
    return foot(fig, "Quelle: Fehlermeldesystem, 190 Meldungen (erfundene Daten).", df)


@honest("h_dual_two_panels_es")
def _():
    an = np.arange(2012, 2024)
    df = pd.DataFrame({"Paro (%)": 22 - 1.1 * (an - 2012) + np.sin(an), "Turistas (miles)": 180 + 22 * (an - 2012)}, index=an)
    axs = df.plot(subplots=True, color=[BLUE, ORANGE], legend=False, figsize=(7.5, 5.4), lw=2.2, sharex=True)
    for ax, lab, hi in zip(axs, ("Paro (%)", "Turistas (miles)"), (28, 480)):
        ax.set_ylabel(lab)
        ax.set_ylim(0, hi)
    axs[1].set_xlabel("Año")
    axs[0].set_title("Paro y turismo en la isla, 2012-2023: dos medidas, dos paneles")
    return foot(axs[0].figure, "Fuente: instituto de estadística de la isla (datos de ejemplo).", df)


@honest("h_precision_density_fr")  # four decimals: the densimeter gives them
def _():
    df = pd.DataFrame({"Masse volumique": [.9998, .9997, .9982, .9957, .9922, .9880]}, index=[0, 10, 20, 30, 40, 50])
    ax = df.plot(color=BLUE, marker="o", lw=1.8, legend=False, figsize=(7.5, 4.6))
    for t, v in df["Masse volumique"].items():
        ax.annotate(f"{v:.4f}".replace(".", ","), (t, v), xytext=(0, 8), textcoords="offset points", ha="center", fontsize=10)
    ax.set_ylim(.986, 1.002)
    ax.set_title("Masse volumique de l'eau selon la température")
    ax.set_xlabel("Température (°C)")
    ax.set_ylabel("Masse volumique (g/cm³)")
    return foot(ax.figure, "Source : TP de physique ; densimètre précis à 0,0001 g/cm³.", df)


@honest("h_precision_sprint_es")  # hundredths, as the photo-finish gives them
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    n, t = ["Rivas", "Ortega", "Molina", "Quiroga", "Salas", "Vega"], [10.12, 10.19, 10.24, 10.31, 10.37, 10.48]
    ax.plot(t, n, "o", color=BLUE, ms=9)
    for a, b in zip(t, n):
        ax.annotate(f"{a:.2f} s", (a, b), xytext=(9, -4), textcoords="offset points", fontsize=10)
    ax.invert_yaxis()
    ax.set_xlim(10.05, 10.6)
    ax.set_title("Final de 100 metros: Rivas gana por siete centésimas")
    ax.set_xlabel("Tiempo (s)")
    ax.set_ylabel("Corredor")
    return foot(fig, "Fuente: foto finish oficial, campeonato regional 2023 (datos de ejemplo).")


@honest("h_inverted_rank_en")  # first place on top
def _():
    df = pd.DataFrame({"Ashford": [3, 3, 2, 1, 1, 1], "Brampton": [1, 1, 1, 2, 3, 3], "Colne": [2, 2, 3, 3, 2, 2]}, index=range(1, 7))
    ax = df.plot(color=[BLUE, ORANGE, GREEN], marker="o", ms=9, lw=2.6, legend=False, figsize=(7.5, 4.4))
    for c in df:
        ax.text(6.12, df[c].iloc[-1], c, va="center", fontsize=11)
    ax.set_ylim(3.4, .6)
    ax.set_yticks([1, 2, 3], ["1st", "2nd", "3rd"])
    ax.set_xlim(.8, 7)
    ax.set_xticks(range(1, 7))
    ax.set_title("Ashford takes over the lead in round four")
    ax.set_xlabel("Round")
    ax.set_ylabel("Rank in the table (first on top)")
    return foot(ax.figure, "Source: county league, 2023 season (synthetic).", df)


@honest("h_inverted_depth_fr")
def _():
    fig, ax = oo(6.6, 5.4)
    z = np.linspace(0, 60, 61)
    ax.plot(6 + 14 / (1 + np.exp((z - 18) / 3)), z, color=BLUE, lw=2.4)
    ax.set_ylim(60, 0)
    ax.set_xlim(0, 24)
    ax.set_title("Température du lac en août 2023, de la surface au fond")
    ax.set_xlabel("Température de l'eau (°C)")
    ax.set_ylabel("Profondeur sous la surface (m)")
    return foot(fig, "Source : sonde du laboratoire d'hydrobiologie (données simulées).")


@honest("h_inverted_audiogram_de")  # clinical convention: hearing loss goes down
def _():
    fig, ax = plt.subplots(figsize=(7.2, 5))
    f = [125, 250, 500, 1000, 2000, 4000, 8000]
    ax.plot(f, [10, 10, 15, 20, 35, 55, 60], "o-", color=VERM, lw=2, label="rechtes Ohr")
    ax.plot(f, [10, 15, 15, 20, 30, 45, 55], "x--", color=BLUE, lw=2, ms=8, label="linkes Ohr")
    ax.set_xscale("log")
    ax.set_xticks(f, [str(v) for v in f])
    ax.minorticks_off()
    ax.set_ylim(100, -10)
    ax.grid(alpha=.4)
    ax.legend(loc="lower left")
    ax.set_title("Tonaudiogramm: Hörverlust vor allem bei hohen Tönen")
    ax.set_xlabel("Frequenz (Hz, logarithmisch)")
    ax.set_ylabel("Hörverlust (dB HL, nach unten zunehmend)")
    return foot(fig, "Quelle: HNO-Ambulanz, Patientin 12 (erfundene Werte).")


@honest("h_inverted_barh_en")  # invert_yaxis only puts the largest bar on top
def _():
    df = pd.DataFrame({"cause": ["Falls", "Road traffic", "Burns", "Poisoning", "Drowning"], "n": [412, 287, 96, 71, 18]})
    ax = df.plot.barh(x="cause", y="n", color=BLUE, legend=False, figsize=(7.5, 4.4))
    ax.invert_yaxis()
    ax.set_title("Injuries treated at the children's emergency unit, 2023")
    ax.set_xlabel("Children treated (number)")
    ax.set_ylabel("Cause")
    return foot(ax.figure, "Source: injury register of the unit (synthetic).", df)


@honest("h_linecat_months_es")
def _():
    df = pd.DataFrame({"mes": ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
                       "mm": [48, 42, 51, 63, 58, 22, 9, 14, 37, 66, 71, 55]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.pointplot(data=df, x="mes", y="mm", color=BLUE, ax=ax)
    ax.set_ylim(0, 85)
    ax.set_title("Lluvia media mensual en el embalse, 1991-2020")
    ax.set_xlabel("Mes")
    ax.set_ylabel("Precipitación (mm)")
    return foot(fig, "Fuente: agencia de meteorología, valores normales (datos de ejemplo).", df)


@honest("h_linecat_slope_fr")  # a slope chart: each line joins one town's two years
def _():
    fig, ax = plt.subplots(figsize=(6.4, 5.2))
    for v, a, b, c in (("Niort", 31, 44, BLUE), ("Poitiers", 28, 37, ORANGE), ("Limoges", 21, 25, GREEN), ("Angoulême", 25, 20, VERM)):
        ax.plot([0, 1], [a, b], "o-", color=c, lw=2.4)
        ax.text(-.04, a, f"{v}  {a}", ha="right", va="center", fontsize=10.5)
        ax.text(1.04, b, f"{b}", ha="left", va="center", fontsize=10.5)
    ax.set_xlim(-.6, 1.3)
    ax.set_ylim(0, 50)
    ax.set_xticks([0, 1], ["2013", "2023"])
    ax.set_title("Trajets faits en bus, à pied ou à vélo, 2013 et 2023")
    ax.set_ylabel("Part des trajets (%)")
    ax.set_xlabel("Année de l'enquête")
    bare(ax)
    return foot(fig, "Source : enquête déplacements (données inventées).")


@honest("h_linecat_dots_de")
def _():
    df = pd.DataFrame({"Station": ["Neurologie", "Innere", "Chirurgie", "Urologie", "Geburtshilfe", "Kinder"], "Tage": [8.9, 7.8, 5.4, 4.2, 3.6, 3.1]})
    fig = plt.figure(figsize=(7.5, 4.6))
    so.Plot(df, x="Tage", y="Station").add(so.Dot(color=VERM, pointsize=10)).limit(x=(0, 10)).label(
        x="Verweildauer (Tage)", y="Station", title="Mittlere Verweildauer nach Station, 2023").on(fig).plot()
    fig.set_layout_engine("none")
    return foot(fig, "Quelle: Klinikstatistik 2023 (erfundene Werte).", df)


@honest("h_contrast_grey_context_en")  # pale lines are the background, on purpose
def _():
    rng = np.random.default_rng(106)
    yr = np.arange(2009, 2024)
    df = pd.DataFrame({f"Trust {i}": 60 + np.cumsum(rng.normal(.2, 1.3, yr.size)) for i in range(1, 19)}, index=yr)
    fig, ax = plt.subplots(figsize=(7.8, 4.8))
    df.iloc[:, 1:].plot(ax=ax, color="#c4c4c4", lw=1, legend=False)
    df["Trust 1"].plot(ax=ax, color=BLUE, lw=3)
    ax.text(2023.2, df["Trust 1"].iloc[-1], "Our trust", color=BLUE, va="center", fontsize=11, fontweight="bold")
    ax.set_xlim(2009, 2025.6)
    ax.set_ylim(40, 85)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_title("Screening uptake: our trust among the 18 of the region (grey)")
    ax.set_xlabel("Year")
    ax.set_ylabel("Uptake (% of those invited)")
    return foot(fig, "Source: screening programme returns (simulated).", df)


@honest("h_contrast_dark_theme_es")  # light on a dark page: contrast is there
def _():
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(7.5, 4.6))
        h = np.arange(0, 24)
        ax.plot(h, 21 + 6 * np.sin((h - 9) / 24 * 2 * np.pi), color="#56B4E9", lw=2.6)
        ax.set_ylim(0, 32)
        ax.set_title("Demanda eléctrica de la comarca, miércoles 17 de enero de 2024")
        ax.set_xlabel("Hora del día (h)")
        ax.set_ylabel("Demanda (MW)")
        fig.tight_layout(rect=(0, .05, 1, 1))
        fig.text(.012, .014, "Fuente: operador de la red (datos de ejemplo).", fontsize=9, color="#e0e0e0")
    return fig


@honest("h_misrep_rounded_labels_fr")  # 12,4 written 12: rounding is not lying
def _():
    df = pd.DataFrame({"filière": ["Éolien", "Solaire", "Hydraulique", "Gaz"], "part": [12.4, 7.6, 10.8, 4.3]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(data=df, x="filière", y="part", order=["Éolien", "Hydraulique", "Solaire", "Gaz"], color=GREEN, ax=ax)
    ax.bar_label(ax.containers[0], fmt="%.0f %%", padding=3)
    ax.set_ylim(0, 15)
    ax.set_title("Part de quatre filières dans l'électricité de la région, 2023")
    ax.set_xlabel("Filière")
    ax.set_ylabel("Part de la production (%)")
    return foot(fig, "Source : gestionnaire du réseau ; étiquettes arrondies à l'unité.", df)


@honest("h_misrep_share_labels_de")  # bars drawn in counts, labels add the share
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    k, v = ["zu Fuß", "Fahrrad", "Bus", "Auto"], np.array([126, 98, 84, 42])
    b = ax.bar(k, v, color=SKY, edgecolor=INK)
    ax.bar_label(b, [f"{n} ({n / v.sum():.0%})".replace("%", " %") for n in v], padding=3)
    ax.set_ylim(0, 150)
    ax.set_title("Wie 350 Schülerinnen und Schüler zur Schule kommen")
    ax.set_xlabel("Verkehrsmittel")
    ax.set_ylabel("Schülerinnen und Schüler (Anzahl)")
    return foot(fig, "Quelle: Umfrage der Schülerzeitung, November 2023 (erfunden).")


@honest("h_misrep_millions_en")  # axis in millions, labels in full: same numbers
def _():
    s = pd.Series([1.36, 1.02, 4.63, .744, .044], index=["Africa", "Americas", "Asia", "Europe", "Oceania"], name="Population").sort_values()
    ax = (s * 1000).plot.barh(ax=plt.figure(figsize=(7.8, 4.4)).add_subplot(), color=BLUE)
    for i, v in enumerate(s):
        ax.text(v * 1000 + 60, i, f"{v:.2f} billion", va="center", fontsize=10)
    ax.set_xlim(0, 5800)
    ax.set_title("Population of five continents, 2020")
    ax.set_xlabel("Population (millions of people)")
    ax.set_ylabel("Continent")
    return foot(ax.figure, "Source: World Bank, 2020.", s.to_frame())


@honest("h_noaxis_unit_in_subtitle_es")  # no y label: the line under the title says it
def _():
    df = pd.DataFrame({"v": [3.1, 3.4, 3.9, 4.6, 5.2]}, index=["2019", "2020", "2021", "2022", "2023"])
    ax = df.plot.bar(color=ORANGE, edgecolor=INK, legend=False, rot=0, figsize=(7.5, 4.8), width=.65)
    fig = ax.figure
    ax.set_title("Precio medio del aceite de oliva\nEuros por litro, a 31 de diciembre de cada año", loc="left", fontsize=12)
    ax.bar_label(ax.containers[0], fmt="%.1f €", padding=3)
    ax.set_ylim(0, 6)
    ax.set_xlabel("Año")
    return foot(fig, "Fuente: observatorio de precios (datos de ejemplo).", df)


@honest("h_noaxis_direct_labels_fr")  # y hidden, every bar carries its figure and unit
def _():
    fig, ax = oo(7.5, 4.4)
    n, v = ["Escalade", "Judo", "Danse", "Football", "Natation"], [96, 141, 188, 263, 310]
    b = ax.barh(n, v, color=BLUE)
    ax.bar_label(b, [f"{k} licenciés" for k in v], padding=4)
    ax.set_xlim(0, 380)
    ax.xaxis.set_visible(False)
    for s in ("top", "right", "bottom"):
        ax.spines[s].set_visible(False)
    ax.set_title("Nombre de licenciés par section du club, saison 2023-2024", loc="left")
    ax.set_ylabel("Section")
    return foot(fig, "Source : secrétariat du club (données inventées).")


@honest("h_source_other_words_de")  # no word « Quelle » at the start, the origin is given
def _():
    x = np.arange(2015, 2024)
    df = pd.DataFrame({"Ärztinnen": 41 + 1.3 * (x - 2015)}, index=x)
    ax = df.plot(color=PURPLE, marker="o", lw=2.2, legend=False, figsize=(7.5, 4.6))
    ax.set_ylim(0, 60)
    ax.set_title("Anteil der Ärztinnen an allen Klinikärzten, 2015 bis 2023")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Anteil der Ärztinnen (%)")
    return foot(ax.figure, "Daten: Ärztekammer, Mitgliederstatistik 2015–2023 · Grafik: eigene Darstellung", df)


@honest("h_source_top_right_en")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    y = np.arange(2016, 2024)
    ax.plot(y, [61, 63, 62, 66, 58, 64, 69, 72], color=GREEN, lw=2.4, marker="D")
    ax.set_ylim(0, 80)
    ax.set_title("Pupils who swim 25 metres at age eleven", loc="left")
    ax.set_xlabel("School year ending")
    ax.set_ylabel("Share of pupils (%)")
    ax.annotate("Data from the county sports office, 2024", (1, .02), xycoords="axes fraction", ha="right", fontsize=9, color="#333333")
    fig.tight_layout()
    return fig


@honest("h_title_by_text_fr")  # no set_title: the headline is a figure text
def _():
    df = pd.DataFrame({"an": range(2014, 2024), "t": [11.9, 11.6, 11.4, 11.0, 10.8, 10.5, 9.1, 10.0, 9.8, 9.4]})
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.lineplot(data=df, x="an", y="t", color=BLUE, lw=2.4, marker="o", ax=ax)
    ax.set_ylim(0, 14)
    ax.set_xlabel("Année")
    ax.set_ylabel("Consommation (m³ par élève et par an)")
    fig.text(.012, .945, "L'eau consommée dans les écoles de la ville baisse depuis 2014", fontsize=13, fontweight="bold")
    return foot(fig, "Source : régie des eaux, relevés annuels (données inventées).", df, top=.94)


@honest("h_unit_index100_es")
def _():
    an = np.arange(2015, 2024)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.plot(an, [100, 103, 107, 112, 116, 109, 118, 131, 139], color=BLUE, lw=2.3, label="Alquiler")
    ax.plot(an, [100, 101, 102, 104, 105, 106, 108, 112, 117], color=ORANGE, lw=2.3, ls="--", label="Salario")
    ax.axhline(100, color=GREY, lw=.8)
    ax.set_ylim(90, 145)
    ax.legend(loc="upper left")
    ax.set_title("Alquiler y salario medios desde 2015, primer año de la serie")
    ax.set_xlabel("Año")
    ax.set_ylabel("Índice (2015 = 100)")
    return foot(fig, "Fuente: registro de fianzas y encuesta de salarios (datos de ejemplo).")


@honest("h_unit_ph_de")  # pH has no unit
def _():
    df = pd.DataFrame({"pH": [8.1, 7.9, 7.4, 6.9, 6.8, 7.1, 7.6]}, index=range(0, 70, 10))
    ax = df.plot(marker="o", color=PURPLE, lw=2, legend=False, figsize=(7.5, 4.6))
    ax.set_ylim(6, 9)
    ax.axhline(7, color=GREY, ls=":", lw=1.2)
    ax.set_title("pH-Wert der Probe während der Gärung")
    ax.set_xlabel("Zeit (min)")
    ax.set_ylabel("pH-Wert")
    return foot(ax.figure, "Quelle: Chemiepraktikum, Gruppe 3 (erfundene Werte). Gepunktet: neutral, pH 7.", df)


@honest("h_unit_odds_ratio_en")  # a ratio, on a log axis, interval explained
def _():
    df = pd.DataFrame({"factor": ["Smoking", "Diabetes", "Hypertension", "Age > 70", "Exercise"],
                       "or": [2.4, 1.9, 1.6, 3.1, .6], "lo": [1.8, 1.3, 1.2, 2.2, .4], "hi": [3.2, 2.7, 2.2, 4.4, .9]}).sort_values("or")
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.errorbar(df["or"], df["factor"], xerr=[df["or"] - df["lo"], df["hi"] - df["or"]], fmt="s", color=BLUE, capsize=4)
    ax.axvline(1, color=GREY, ls="--")
    ax.set_xscale("log")
    ax.set_xticks([.5, 1, 2, 4], ["0.5", "1", "2", "4"])
    ax.minorticks_off()
    ax.set_title("Factors associated with readmission after heart failure")
    ax.set_xlabel("Odds ratio (log scale; bars: 95 % confidence interval)")
    ax.set_ylabel("Factor")
    return foot(fig, "Source: cohort of 1,204 patients, 2018–2022 (synthetic).", df)


@honest("h_overplot_hexbin_es")
def _():
    rng = np.random.default_rng(107)
    mat = rng.normal(60, 14, 9000)
    df = pd.DataFrame({"mates": mat, "lengua": .6 * mat + rng.normal(25, 9, 9000)})
    fig, ax = plt.subplots(figsize=(7.5, 5))
    hb = ax.hexbin(df["mates"], df["lengua"], gridsize=32, cmap="viridis", mincnt=1)
    fig.colorbar(hb, label="Alumnos (número por celda)")
    ax.set_title("Notas de matemáticas y de lengua de 9 000 alumnos")
    ax.set_xlabel("Matemáticas (puntos sobre 120)")
    ax.set_ylabel("Lengua (puntos sobre 120)")
    return foot(fig, "Fuente: prueba regional de secundaria, 2023 (datos simulados).", df)


@honest("h_overplot_alpha_en")  # 3,000 points, tiny and translucent
def _():
    rng = np.random.default_rng(108)
    age = rng.uniform(20, 90, 3000)
    df = pd.DataFrame({"age": age, "egfr": 115 - .75 * (age - 20) + rng.normal(0, 10, 3000)})
    ax = df.plot.scatter(x="age", y="egfr", s=5, alpha=.15, color=BLUE, figsize=(7.5, 4.8))
    ax.set_ylim(0, 150)
    ax.set_title("Kidney function declines with age in 3,000 adults")
    ax.set_xlabel("Age (years)")
    ax.set_ylabel("eGFR (mL/min per 1.73 m²)")
    return foot(ax.figure, "Source: biobank sample (simulated data).", df)


@honest("h_pie_three_de")
def _():
    s = pd.Series([58, 27, 15], index=["Hausarzt", "Facharzt", "Notaufnahme"], name="")
    ax = s.plot.pie(autopct="%.0f %%", colors=[BLUE, ORANGE, "#949494"], ax=plt.figure(figsize=(6.2, 5)).add_subplot(), startangle=90, counterclock=False,
                    wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 11})
    next(t for t in ax.texts if t.get_text().startswith("58")).set_color("white")
    ax.set_title("Erste Anlaufstelle bei Rückenschmerzen, Anteil in %")
    return foot(ax.figure, "Quelle: Versichertenbefragung 2023, n = 900 (erfundene Daten).", s.to_frame("Prozent"))


@honest("h_pie_donut_seats_fr")
def _():
    fig, ax = plt.subplots(figsize=(6.6, 5))
    ax.pie([19, 11, 5], labels=["Majorité\n19 sièges", "Opposition\n11 sièges", "Sans étiquette\n5 sièges"], colors=[BLUE, ORANGE, "#949494"],
           startangle=90, counterclock=False, wedgeprops={"width": .42, "edgecolor": "white"}, textprops={"fontsize": 11})
    ax.text(0, 0, "35\nsièges", ha="center", va="center", fontsize=14)
    ax.set_title("Répartition des sièges du conseil municipal, 2020-2026")
    return foot(fig, "Source : mairie, procès-verbal d'installation (données inventées).")


@honest("h_rainbow_cyclic_en")  # many hues, but the quantity goes round: a cyclic map
def _():
    x, y = np.meshgrid(np.arange(24), np.arange(1, 15))
    z = (180 + 9 * x + 12 * y) % 360
    fig, ax = plt.subplots(figsize=(8, 4.6))
    m = ax.pcolormesh(x, y, z, cmap="twilight", vmin=0, vmax=360, shading="nearest")
    cb = fig.colorbar(m, label="Wind direction (degrees from north)")
    cb.set_ticks([0, 90, 180, 270, 360], labels=["N 0", "E 90", "S 180", "W 270", "N 360"])
    ax.set_title("Wind direction by hour, first fortnight of May 2023")
    ax.set_xlabel("Hour of day (h)")
    ax.set_ylabel("Day of May")
    return foot(fig, "Source: airfield anemometer (synthetic).")


@honest("h_rainbow_qualitative_es")  # six hues for six kinds: hue is a name here
def _():
    df = pd.DataFrame({"Hogar": [34, 36], "Ocio": [12, 14], "Comida": [21, 20], "Salud": [7, 8], "Transporte": [15, 12], "Otros": [11, 10]}, index=["2013", "2023"])
    ax = df.plot.bar(stacked=True, color=OKABE, rot=0, figsize=(7.8, 4.8), width=.55, edgecolor="white")
    ax.legend(title="Partida", loc="center left", bbox_to_anchor=(1.01, .5))
    ax.set_ylim(0, 100)
    ax.set_title("En qué se va el presupuesto de los hogares")
    ax.set_xlabel("Año")
    ax.set_ylabel("Parte del gasto (%)")
    return foot(ax.figure, "Fuente: encuesta de presupuestos familiares (datos de ejemplo).", df)


@honest("h_small_nine_points_fr")  # 9 pt, the limit, everywhere
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    q = np.arange(2010, 2024)
    ax.plot(q, 52 - .9 * (q - 2010), color=BLUE, lw=2)
    ax.set_ylim(0, 60)
    ax.set_title("Papier imprimé par agent de la mairie, 2010-2023", fontsize=11)
    ax.set_xlabel("Année", fontsize=9)
    ax.set_ylabel("Papier (kg par agent et par an)", fontsize=9)
    ax.tick_params(labelsize=9)
    return foot(fig, "Source : service des achats (données inventées).")


@honest("h_smooth_rolling_en")  # a smooth line, with its days behind it and its recipe
def _():
    rng = np.random.default_rng(110)
    d = pd.date_range("2022-01-01", periods=150, freq="D")
    n = rng.poisson(90 + 60 * np.sin(np.arange(150) / 24) - 20 * (d.day_of_week >= 5))
    df = pd.DataFrame({"cases": n}, index=d)
    df["mean7"] = df["cases"].rolling(7).mean()
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.bar(df.index, df["cases"], color="#7FB0D6", width=1, label="Cases reported each day")
    ax.plot(df.index, df["mean7"], color=INK, lw=2.4, label="Mean of the last seven days")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.legend(loc="upper right")
    ax.set_title("Confirmed infections in the borough, January to May 2022")
    ax.set_xlabel("Date of report")
    ax.set_ylabel("Confirmed infections (per day)")
    return foot(fig, "Source: borough public health team (simulated).", df)


@honest("h_smooth_model_curve_de")  # a smooth curve that is a physical law, named so, with its points
def _():
    rng = np.random.default_rng(112)
    t = np.arange(0, 61, 6)
    fig, ax = oo()
    tt = np.linspace(0, 60, 200)
    ax.plot(tt, 800 * np.exp(-tt / 21), color=BLUE, lw=2, label="Modell: N = 800 · exp(−t / 21)")
    ax.plot(t, 800 * np.exp(-t / 21) + rng.normal(0, 14, t.size), "o", color=VERM, label="Messwerte")
    ax.set_ylim(0, 900)
    ax.legend()
    ax.set_title("Zerfall der Probe: Messung und Exponentialgesetz")
    ax.set_xlabel("Zeit (min)")
    ax.set_ylabel("Zählrate (Impulse pro Sekunde)")
    return foot(fig, "Quelle: Praktikum Kernphysik, Versuch 5 (simulierte Daten).")


@honest("h_title_doubles_fr")
def _():
    df = pd.DataFrame({"Abonnés": [6.1, 7.0, 8.3, 9.6, 11.1, 12.3]}, index=["2018", "2019", "2020", "2021", "2022", "2023"])
    ax = df.plot.bar(color=GREEN, legend=False, rot=0, figsize=(7.5, 4.6), width=.7)
    ax.bar_label(ax.containers[0], fmt=lambda v: f"{v:.1f}".replace(".", ","), padding=3)
    ax.set_ylim(0, 14)
    ax.set_title("En cinq ans, le nombre d'abonnés au vélo a doublé", loc="left", fontweight="bold")
    ax.set_xlabel("Année")
    ax.set_ylabel("Abonnés (milliers)")
    return foot(ax.figure, "Source : régie des transports (données inventées).", df)


@honest("h_title_all_but_one_en")
def _():
    df = pd.DataFrame({"Leeds": [31, 27], "York": [24, 22], "Hull": [28, 33], "Bradford": [35, 30]}, index=["2018", "2023"]).T
    ax = df.plot.barh(color=["#949494", BLUE], figsize=(7.5, 4.6), width=.7)
    ax.invert_yaxis()
    ax.legend(title="Year", loc="lower right")
    ax.set_xlim(0, 42)
    ax.set_title("Childhood obesity fell in every city except Hull")
    ax.set_xlabel("Children aged 10–11 with obesity (%)")
    ax.set_ylabel("City")
    return foot(ax.figure, "Source: school measurement programme (synthetic figures).", df)


@honest("h_title_slowing_es")  # still rising, ever more slowly: both are true
def _():
    an = np.arange(2014, 2024)
    v = [210, 250, 282, 307, 326, 340, 350, 357, 361, 363]
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.plot(an, v, color=BLUE, lw=2.3, marker="o")
    ax.set_ylim(0, 400)
    ax.set_title("El número de socios sigue creciendo, pero cada vez menos", loc="left")
    ax.set_xlabel("Año")
    ax.set_ylabel("Socios del club (número)")
    return foot(fig, "Fuente: secretaría del club (datos de ejemplo).")


@honest("h_title_third_de")
def _():
    df = pd.DataFrame({"Gruppe": ["unter 30", "30–44", "45–59", "60–74", "ab 75"], "p": [12, 17, 24, 33, 46]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(data=df, x="Gruppe", y="p", color=SKY, edgecolor=INK, ax=ax)
    ax.bar_label(ax.containers[0], fmt="%d %%", padding=3)
    ax.set_ylim(0, 55)
    ax.set_title("Jeder Dritte zwischen 60 und 74 nimmt fünf oder mehr Mittel")
    ax.set_xlabel("Alter (Jahre)")
    ax.set_ylabel("Anteil mit fünf oder mehr Arzneimitteln (%)")
    return foot(fig, "Quelle: Kassendaten 2022 (erfundene Werte).", df)


@honest("h_many_small_multiples_fr")
def _():
    rng = np.random.default_rng(113)
    an = np.arange(2010, 2024)
    df = pd.concat([pd.DataFrame({"an": an, "quartier": f"Quartier {c}", "élèves": 300 + np.cumsum(rng.normal(0, 14, an.size))}) for c in "ABCD"])
    fig, axs = plt.subplots(2, 2, figsize=(7.6, 5), sharex=True, sharey=True)
    for ax, (nom, part) in zip(axs.flat, df.groupby("quartier")):
        sns.lineplot(data=part, x="an", y="élèves", color=BLUE, ax=ax)
        ax.set(ylim=(0, 420), xticks=[2010, 2016, 2022], xlabel="Rentrée", ylabel="Élèves (nombre)")
        ax.set_title(nom, fontsize=11)
    fig.suptitle("Élèves inscrits dans quatre quartiers, 2010-2023")
    return foot(fig, "Source : service scolaire (données simulées) ; même échelle partout.", df, top=.98)


@honest("h_many_four_direct_de")
def _():
    x = np.arange(2012, 2024)
    fig, ax = plt.subplots(figsize=(7.8, 4.8))
    for y, c, t, ls in ((60 + 1.2 * (x - 2012), BLUE, "Brustkrebs", "-"), (48 + .8 * (x - 2012), ORANGE, "Darmkrebs", "--"),
                        (31 + .3 * (x - 2012), GREEN, "Hautkrebs", "-."), (14 + .9 * (x - 2012), VERM, "Lungenkrebs", ":")):
        ax.plot(x, y, color=c, lw=2.4, ls=ls)
        ax.text(2023.2, y[-1], t, va="center", fontsize=10.5)
    ax.set_xlim(2012, 2026.2)
    ax.set_xticks(range(2012, 2024, 3))
    ax.set_ylim(0, 85)
    ax.set_title("Teilnahme an vier Früherkennungsprogrammen")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Teilnahmequote (%)")
    return foot(fig, "Quelle: Krebsregister, Auswertung 2024 (erfundene Daten).")


@honest("h_trunc_gantt_en")  # floating bars: they have no zero to start from
def _():
    df = pd.DataFrame({"task": ["Protocol", "Ethics", "Recruitment", "Follow-up", "Analysis"], "start": [0, 2, 5, 7, 17], "len": [3, 4, 9, 12, 5]})
    ax = df.plot.barh(x="task", y="len", left=df["start"], color=BLUE, legend=False, figsize=(7.8, 4.4))
    ax.invert_yaxis()
    ax.set_xlim(0, 24)
    ax.set_title("Timetable of the trial, month by month")
    ax.set_xlabel("Month since funding (month 0 = January 2023)")
    ax.set_ylabel("Stage")
    return foot(ax.figure, "Source: trial protocol, version 3.", df)


@honest("h_trunc_range_es")  # min-max bars, an interval scale: no zero needed
def _():
    fig, ax = oo()
    c, lo, hi = ["Soria", "Ávila", "Burgos", "Sevilla", "Murcia"], np.array([8, 9, 10, 20, 18]), np.array([29, 30, 28, 36, 33])
    ax.barh(c, hi - lo, left=lo, color=ORANGE, edgecolor=INK, height=.5)
    for i in range(5):
        ax.text(lo[i] - .4, i, f"{lo[i]} °C", ha="right", va="center")
        ax.text(hi[i] + .4, i, f"{hi[i]} °C", ha="left", va="center")
    ax.set_xlim(3, 41)
    ax.set_title("Temperatura mínima y máxima media en julio, cinco ciudades")
    ax.set_xlabel("Temperatura (°C)")
    ax.set_ylabel("Ciudad")
    return foot(fig, "Fuente: agencia de meteorología (datos de ejemplo).")


@honest("h_trunc_dotplot_fr")  # dots, not bars: an axis away from zero is fair
def _():
    df = pd.DataFrame({"lycée": ["Lycée D", "Lycée C", "Lycée B", "Lycée A"], "réussite": [89.9, 90.6, 91.8, 93.1]})
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    sns.scatterplot(data=df, x="réussite", y="lycée", s=120, color=BLUE, ax=ax)
    ax.set_xlim(88, 95)
    ax.margins(y=.2)
    ax.set_title("Réussite au baccalauréat dans quatre lycées, session 2023")
    ax.set_xlabel("Réussite (%), axe de 88 à 95")
    ax.set_ylabel("Lycée")
    return foot(fig, "Source : rectorat, résultats 2023 (données inventées).", df)


@honest("h_trunc_waterfall_de")
def _():
    fig, ax = plt.subplots(figsize=(8, 4.6))
    n, d = ["Bestand 2022", "Zugänge", "Abgänge", "Fusion", "Bestand 2023"], [820, 145, -96, 210, 1079]
    b = [0, 820, 869, 869, 0]
    ax.bar(n, [abs(v) for v in d], bottom=b, color=["#999999", BLUE, VERM, BLUE, "#999999"], width=.6)
    for i, v in enumerate(d):
        ax.text(i, b[i] + abs(v) + 15, f"{v:+d}" if 0 < i < 4 else f"{v}", ha="center")
    ax.set_ylim(0, 1250)
    ax.set_title("Vom Kundenbestand 2022 zum Kundenbestand 2023")
    ax.set_xlabel("Schritt")
    ax.set_ylabel("Kundinnen und Kunden (Anzahl)")
    return foot(fig, "Quelle: Geschäftsbericht der Sparkasse (erfundene Zahlen).")


@honest("h_bins_density_es")  # uneven classes, density on the axis: areas tell the truth
def _():
    rng = np.random.default_rng(114)
    df = pd.DataFrame({"renta": rng.lognormal(10, .5, 2000) / 1000})
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    sns.histplot(data=df, x="renta", bins=[0, 10, 15, 20, 25, 30, 40, 60, 140], stat="density", color=SKY, edgecolor=INK, ax=ax)
    ax.set_title("Renta anual de 2 000 hogares: el área mide los hogares")
    ax.set_xlabel("Renta (miles de euros)")
    ax.set_ylabel("Densidad (parte de los hogares por mil euros)")
    return foot(fig, "Fuente: encuesta de condiciones de vida (datos simulados).", df)


@honest("h_ticks_log_de")
def _():
    x = np.arange(0, 11)
    df = pd.DataFrame({"KBE": 1e2 * 3.1 ** x}, index=x)
    ax = df.plot(logy=True, color=GREEN, marker="o", lw=2, legend=False, figsize=(7.5, 4.6))
    ax.set_title("Bakterienwachstum in der Kultur (logarithmische Skala)")
    ax.set_xlabel("Zeit (h)")
    ax.set_ylabel("Keimzahl (KBE/mL, log)")
    return foot(ax.figure, "Quelle: Mikrobiologie, Ansatz B (simulierte Daten).", df)


@honest("h_ticks_true_positions_fr")  # irregular census years, each at its own place
def _():
    an = [1968, 1975, 1982, 1990, 1999, 2006, 2011, 2016, 2021]
    v = [4210, 4385, 4620, 4710, 5030, 5460, 5590, 5720, 5815]
    fig, ax = oo(7.8, 4.6)
    ax.plot(an, v, "o-", color=BLUE, lw=2)
    ax.set_xticks(an, an)
    ax.set_ylim(0, 6500)
    ax.set_title("Population de la commune à chaque recensement, 1968-2021")
    ax.set_xlabel("Année du recensement")
    ax.set_ylabel("Population (habitants)")
    return foot(fig, "Source : recensements de la population (données inventées).")


@honest("h_interval_named_en")
def _():
    rng = np.random.default_rng(116)
    df = pd.DataFrame({"arm": np.repeat(["Placebo", "10 mg", "20 mg", "40 mg"], 40),
                       "drop": np.r_[rng.normal(2, 5, 40), rng.normal(6, 5, 40), rng.normal(9, 5, 40), rng.normal(11, 5, 40)]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.pointplot(data=df, x="arm", y="drop", errorbar=("se", 1.96), linestyle="none", capsize=.15, color=BLUE, seed=1, ax=ax)
    ax.axhline(0, color=GREY, lw=1)
    ax.set_title("Fall in systolic pressure after eight weeks, by dose")
    ax.set_xlabel("Trial arm (daily dose)")
    ax.set_ylabel("Mean fall in pressure (mmHg)")
    return foot(fig, "Source: trial of 160 patients (simulated). Bars: 95 % confidence interval of the mean.", df)


@honest("h_interval_legend_es")
def _():
    x = np.arange(2015, 2031)
    y = 12 + .35 * (x - 2015)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    f = x >= 2023
    ax.plot(x[x <= 2023], y[x <= 2023], color=BLUE, lw=2.3, label="Observado")
    ax.plot(x[f], y[f], color=BLUE, lw=2.3, ls="--", label="Proyección")
    ax.fill_between(x[f], y[f] - .3 * (x[f] - 2023), y[f] + .3 * (x[f] - 2023), color=SKY, alpha=.4, lw=0, label="Intervalo de predicción del 80 %")
    ax.set_ylim(0, 22)
    ax.legend(loc="lower left")
    ax.set_title("Personas con diabetes en la región: observado y proyectado")
    ax.set_xlabel("Año")
    ax.set_ylabel("Prevalencia (% de adultos)")
    return foot(fig, "Fuente: servicio de salud, modelo de proyección (datos de ejemplo).")


@honest("h_time_school_year_fr")  # September first: the school's own order
def _():
    df = pd.DataFrame({"mois": ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"], "n": [61, 84, 112, 131, 158, 149, 120, 97, 88, 70]})
    ax = df.plot.bar(x="mois", y="n", color=ORANGE, edgecolor=INK, legend=False, rot=0, figsize=(7.5, 4.6), width=.75)
    ax.set_title("Passages à l'infirmerie du collège, de septembre à juin")
    ax.set_xlabel("Mois de l'année scolaire 2022-2023")
    ax.set_ylabel("Passages (nombre)")
    return foot(ax.figure, "Source : registre de l'infirmerie (données inventées).", df)


@honest("h_time_flu_season_en")  # weeks 40 to 20: the season straddles New Year
def _():
    w = list(range(40, 53)) + list(range(1, 21))
    df = pd.DataFrame({"week": [str(k) for k in w], "ili": 18 + 140 * np.exp(-((np.arange(33) - 16) ** 2) / 36)})
    fig, ax = plt.subplots(figsize=(8, 4.6))
    sns.lineplot(data=df, x="week", y="ili", color=VERM, lw=2.4, ax=ax)
    ax.set_xticks(range(0, 33, 4))
    ax.set_ylim(0, 180)
    ax.set_title("Influenza-like illness, weeks 40 of 2022 to 20 of 2023")
    ax.set_xlabel("ISO week of the 2022–23 season")
    ax.set_ylabel("Consultations (per 100,000 inhabitants)")
    return foot(fig, "Source: sentinel practices (simulated data).", df)


@honest("h_time_nightingale_de")
def _():
    n = table("nightingale.csv")
    n["date"] = pd.to_datetime(n["date"])
    df = n.set_index("date")[["taux_maladies", "taux_blessures", "taux_autres_causes"]]
    df.columns = ["Krankheiten", "Wunden", "andere Ursachen"]
    ax = df.plot(color=[BLUE, VERM, GREY], style=["-", "--", ":"], lw=2.3, figsize=(7.8, 4.8))
    ax.set_ylim(0, 1150)
    ax.legend(title="Todesursache")
    ax.set_title("Sterblichkeit der britischen Armee im Krimkrieg, 1854–1856")
    ax.set_xlabel("Monat")
    ax.set_ylabel("Todesfälle (pro Jahr und 1000 Mann)")
    return foot(ax.figure, "Quelle: Florence Nightingale, 1858 (R-Paket HistData).", df)


@honest("h_unsorted_age_es")  # not by height: by age
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.bar(["0-4", "5-14", "15-24", "25-44", "45-64", "65-79", "80 y más"], [41, 18, 12, 14, 22, 47, 83], color=GREEN)
    ax.set_title("Ingresos por neumonía según el grupo de edad, 2022")
    ax.set_xlabel("Grupo de edad (años)")
    ax.set_ylabel("Ingresos (por 10 000 habitantes)")
    return foot(fig, "Fuente: registro de altas hospitalarias (datos de ejemplo).")


@honest("h_partial_hatched_en")
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    y, v = ["2019", "2020", "2021", "2022", "2023", "2024\n(Jan–Apr)"], [402, 371, 415, 428, 441, 139]
    b = ax.bar(y, v, color=BLUE, width=.7)
    b[-1].set(facecolor="white", edgecolor=BLUE, hatch="//")
    ax.text(5, 150, "four months\nonly", ha="center", fontsize=10)
    ax.set_ylim(0, 500)
    ax.set_title("Organ transplants at the centre, by year")
    ax.set_xlabel("Year")
    ax.set_ylabel("Transplants (number)")
    return foot(fig, "Source: transplant register, to 30 April 2024 (synthetic).")


@honest("h_partial_drop_complete_de")  # the last bar is low, but its year is over and it says why
def _():
    df = pd.DataFrame({"Fahrgäste": [8.1, 8.3, 8.6, 8.7, 4.2]}, index=["2016", "2017", "2018", "2019", "2020"])
    ax = df.plot.bar(color=SKY, edgecolor=INK, legend=False, rot=0, figsize=(7.5, 4.6), width=.7)
    ax.annotate("ganzes Jahr 2020,\nLockdown", (4, 4.3), xytext=(4, 5.6), ha="center", arrowprops={"arrowstyle": "-", "color": INK})
    ax.set_ylim(0, 10)
    ax.set_title("Fahrgäste der Stadtbusse, volle Kalenderjahre 2016 bis 2020")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Fahrgäste (Millionen)")
    return foot(ax.figure, "Quelle: Stadtwerke, Jahresabschlüsse (erfundene Daten).", df)


@honest("h_partial_same_months_es")  # every year cut at the same date
def _():
    df = pd.DataFrame({"año": ["2020", "2021", "2022", "2023", "2024"], "v": [31, 12, 38, 44, 47]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(data=df, x="año", y="v", color=ORANGE, edgecolor=INK, ax=ax)
    ax.set_title("Visitas al museo de enero a abril de cada año, 2020-2024")
    ax.set_xlabel("Año (solo enero-abril)")
    ax.set_ylabel("Visitas (miles)")
    return foot(fig, "Fuente: taquilla del museo (datos de ejemplo).", df)


@honest("h_cumul_said_fr")
def _():
    don = np.array([12, 9, 14, 8, 11, 7, 10, 13, 9, 12, 8, 19])
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    m = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
    ax.step(range(12), don.cumsum(), where="post", color=BLUE, lw=2.4)
    ax.axhline(130, color=VERM, ls="--", lw=1.4)
    ax.text(0, 132, "objectif : 130 000 €", fontsize=10, va="bottom")
    ax.set_xticks(range(12), m)
    ax.set_ylim(0, 150)
    ax.set_title("Collecte de l'association en 2023 : total cumulé et objectif")
    ax.set_xlabel("Mois de 2023")
    ax.set_ylabel("Dons cumulés depuis janvier (milliers d'euros)")
    return foot(fig, "Source : trésorerie de l'association (données inventées).")


@honest("h_stack_avg_grouped_de")
def _():
    df = pd.DataFrame({"Klasse": np.repeat(["7a", "7b", "7c"], 3), "Fach": ["Mathematik", "Deutsch", "Englisch"] * 3,
                       "Punkte": [61, 69, 72, 64, 66, 63, 58, 68, 65]})
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.barplot(data=df, x="Klasse", y="Punkte", hue="Fach", palette=[BLUE, ORANGE, GREEN], ax=ax)
    ax.set_ylim(0, 100)
    ax.legend(title="Fach", ncols=3, loc="upper center")
    ax.set_title("Mittlere Punktzahl nach Fach in drei siebten Klassen")
    ax.set_xlabel("Klasse")
    ax.set_ylabel("Mittlere Punktzahl (von 100)")
    return foot(fig, "Quelle: Vergleichsarbeiten 2023 (erfundene Daten).", df)


@honest("h_panels_shared_es")
def _():
    df = pd.DataFrame({"año": list(range(2016, 2024)) * 3, "zona": np.repeat(["Norte", "Centro", "Sur"], 8),
                       "n": [40, 42, 41, 44, 47, 45, 49, 50, 160, 155, 166, 170, 150, 158, 171, 175, 320, 310, 334, 345, 300, 326, 350, 362]})
    g = sns.relplot(data=df, x="año", y="n", col="zona", kind="line", color=BLUE, lw=2.2, height=3.9, aspect=.85)
    g.set(ylim=(0, 400), xticks=[2016, 2019, 2022])
    g.set_titles("{col_name}")
    g.set_axis_labels("Año", "Casos notificados (número)")
    g.figure.suptitle("Casos de tuberculosis en tres zonas, la misma escala")
    return foot(g.figure, "Fuente: vigilancia epidemiológica (datos de ejemplo).", df, top=.98)


@honest("h_panels_two_units_fr")  # two scales because two units: nothing to compare by height
def _():
    fig, axs = plt.subplots(1, 2, figsize=(8.2, 4.4))
    an = np.arange(2016, 2024)
    axs[0].plot(an, [7.1, 7.0, 6.8, 6.9, 6.1, 6.3, 6.2, 6.0], color=BLUE, lw=2.2, marker="o")
    axs[0].set(ylim=(0, 8), xlabel="Année", ylabel="Consommation (GWh)", title="Électricité")
    axs[1].plot(an, [410, 402, 395, 398, 371, 366, 352, 344], color=GREEN, lw=2.2, marker="s")
    axs[1].set(ylim=(0, 460), xlabel="Année", ylabel="Consommation (milliers de m³)", title="Eau")
    fig.suptitle("Électricité et eau consommées par l'hôpital, 2016-2023")
    return foot(fig, "Source : direction technique de l'hôpital (données inventées).", top=.98)


@honest("h_panels_free_said_en")  # different scales, written in capitals on the figure
def _():
    rng = np.random.default_rng(117)
    m = np.arange(1, 13)
    df = pd.concat([pd.DataFrame({"month": m, "virus": r, "n": b + b * .4 * np.sin(m / 2 + k) + rng.normal(0, b * .03, 12)})
                    for k, (r, b) in enumerate((("RSV", 40), ("Influenza", 160), ("Rhinovirus", 620)))])
    g = sns.FacetGrid(df, col="virus", sharey=False, height=4, aspect=.85)
    g.map_dataframe(sns.lineplot, x="month", y="n", color=BLUE, lw=2)
    g.set(xticks=[1, 4, 7, 10])
    g.set_titles("{col_name}")
    for ax in g.axes.flat:
        ax.set_ylim(0, None)
    g.set_axis_labels("Month of 2023", "Positive samples (number)")
    g.figure.suptitle("When each virus peaks, 2023 (NB: each panel has its own scale)")
    return foot(g.figure, "Source: virology laboratory (simulated). Compare shapes, not heights: scales differ.", df, top=.98)


@honest("h_ordinal_reversed_de")  # from worst to best: still in order
def _():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.barh(["sehr schlecht", "schlecht", "mittel", "gut", "sehr gut"], [4, 11, 27, 41, 17], color=BLUE)
    ax.set_title("Eigene Gesundheit, Selbsteinschätzung von 1 200 Befragten")
    ax.set_xlabel("Anteil der Befragten (%)")
    ax.set_ylabel("Einschätzung")
    return foot(fig, "Quelle: Gesundheitsmonitor 2023 (erfundene Daten).")


@honest("h_ordinal_illectronisme_fr")
def _():
    i = table("illectronisme.csv")
    df = i[i.critere == "Âge"].set_index("modalite")[["illectronisme_pct"]]
    ax = df.plot.bar(color=ORANGE, edgecolor=INK, legend=False, rot=0, figsize=(7.5, 4.6))
    ax.set_title("Part des personnes en situation d'illectronisme, par âge")
    ax.set_xlabel("Tranche d'âge")
    ax.set_ylabel("Illectronisme (% de la tranche d'âge)")
    return foot(ax.figure, "Source : Insee, enquête TIC ménages 2019.", df)


@honest("h_norm_per_capita_es")
def _():
    c = table("co2_pays.csv").head(9)[["pays", "co2_par_habitant_t"]].copy()
    c["país"] = ["China", "Estados Unidos", "India", "Rusia", "Japón", "Irán", "Alemania", "Arabia Saudí", "Indonesia"]
    c = c.sort_values("co2_par_habitant_t", ascending=False)
    fig, ax = plt.subplots(figsize=(7.8, 4.8))
    sns.barplot(data=c, y="país", x="co2_par_habitant_t", color=VERM, ax=ax)
    ax.set_title("Emisiones de CO₂ por habitante en nueve grandes emisores")
    ax.set_xlabel("Emisiones (toneladas de CO₂ por habitante)")
    ax.set_ylabel("País")
    return foot(fig, "Fuente: CDIAC (Hefner y Marland), 2018; combustibles fósiles y cemento.", c)


@honest("h_3d_trajectory_en")  # the data have three coordinates
def _():
    t = np.linspace(0, 6 * np.pi, 240)
    fig = plt.figure(figsize=(7, 5.6))
    ax = fig.add_subplot(projection="3d")
    ax.plot(40 * np.cos(t), 40 * np.sin(t), 5 * t, color=BLUE, lw=2)
    ax.set_xticks([-40, 0, 40])
    ax.set_yticks([-40, 0, 40])
    ax.set_xlabel("East (m)")
    ax.set_ylabel("North (m)")
    ax.set_zlabel("Height (m)")
    ax.set_title("Flight path of the survey drone, 12 June 2023")
    fig.text(.012, .014, "Source: on-board GPS, flight 9 (simulated).", fontsize=9, color="#333333")
    return fig


@honest("h_kaplan_steps_es")
def _():
    fig, ax = oo()
    t = np.array([0, 3, 6, 9, 12, 18, 24, 30, 36])
    ax.step(t, [100, 96, 91, 88, 84, 78, 73, 70, 68], where="post", color=BLUE, lw=2.3, label="Tratamiento nuevo")
    ax.step(t, [100, 93, 85, 79, 73, 64, 57, 52, 49], where="post", color=VERM, lw=2.3, ls="--", label="Tratamiento habitual")
    ax.set_ylim(0, 105)
    ax.legend(loc="lower left")
    ax.set_title("Supervivencia en los dos grupos del ensayo, 36 meses")
    ax.set_xlabel("Meses desde la inclusión")
    ax.set_ylabel("Pacientes vivos (%)")
    return foot(fig, "Fuente: ensayo clínico, 2 × 150 pacientes (datos de ejemplo).")


@honest("h_pyramid_negative_de")  # left bars are drawn negative, ticks show their size
def _():
    fig, ax = plt.subplots(figsize=(7.5, 5))
    a = ["0–14", "15–29", "30–44", "45–59", "60–74", "75+"]
    ax.barh(a, [-6.1, -7.2, -8.4, -8.9, -6.8, -3.1], color=BLUE, label="Männer")
    ax.barh(a, [5.8, 6.9, 8.3, 9.0, 7.4, 4.6], color=ORANGE, label="Frauen")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.axvline(0, color=INK, lw=.8)
    ax.set_xlim(-11, 11)
    ax.legend(loc="upper right")
    ax.set_title("Bevölkerung der Stadt nach Alter und Geschlecht, 2022")
    ax.set_xlabel("Personen (Tausend)")
    ax.set_ylabel("Alter (Jahre)")
    return foot(fig, "Quelle: Einwohnermeldeamt, 31. Dezember 2022 (erfundene Daten).")


@honest("h_time_connected_scatter_fr")  # time runs along the line, not along x
def _():
    df = pd.DataFrame({"chômage": [9.1, 8.6, 8.2, 7.4, 7.7, 7.0, 6.4, 6.6], "salaire": [1.1, 1.3, 1.4, 1.9, 1.5, 2.2, 3.0, 2.9]}, index=range(2016, 2024))
    fig, ax = plt.subplots(figsize=(7.5, 5))
    ax.plot(df["chômage"], df["salaire"], "o-", color=BLUE, lw=1.6)
    for an, r in df.iterrows():
        ax.annotate(str(an), (r["chômage"], r["salaire"]), xytext=(6, 7), textcoords="offset points", fontsize=10)
    ax.margins(.1)
    ax.set_title("Chômage et hausse des salaires, année après année, 2016-2023")
    ax.set_xlabel("Taux de chômage (%)")
    ax.set_ylabel("Hausse annuelle du salaire moyen (%)")
    return foot(fig, "Source : observatoire de l'emploi (données inventées) ; la ligne suit les années.", df)


if __name__ == "__main__":
    for item in LIARS + HONEST:
        out = item[1]()
        fig = out[0] if isinstance(out, tuple) else out
        fig.canvas.draw()
        plt.close("all")
    print(len(LIARS), "liars,", len(HONEST), "honest")
