"""Figures K : écologie, cabinet d'analyse, classe de SNT (données inventées)."""

import matplotlib
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, TwoSlopeNorm
from matplotlib.patches import Polygon, Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter, PercentFormatter

LIARS = []
HONEST = []

BLEU, ORANGE, VERT, ROUGE, GRIS, NUIT = "#0072B2", "#B84A00", "#00805d", "#B2182B", "#555555", "#1b2a41"
MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]


def menteuse(regle):
    def deco(f):
        LIARS.append((f.__name__, f, regle))
        return f

    return deco


def honnete(f):
    HONEST.append((f.__name__, f))
    return f


def fin(fig, source, bas=0.05, haut=1.0):
    fig.tight_layout(rect=(0, bas, 1, haut))
    fig.text(0.012, 0.014, source, fontsize=8.5, color="#333333", ha="left")
    return fig


def spline(x, y, n=200):
    """Spline cubique naturelle, à la main."""
    x, y = np.asarray(x, float), np.asarray(y, float)
    k = len(x)
    h = np.diff(x)
    A, b = np.eye(k), np.zeros(k)
    for i in range(1, k - 1):
        A[i, i - 1 : i + 2] = h[i - 1], 2 * (h[i - 1] + h[i]), h[i]
        b[i] = 6 * ((y[i + 1] - y[i]) / h[i] - (y[i] - y[i - 1]) / h[i - 1])
    m = np.linalg.solve(A, b)
    xs = np.linspace(x[0], x[-1], n)
    j = np.clip(np.searchsorted(x, xs) - 1, 0, k - 2)
    d, g = x[j + 1] - xs, xs - x[j]
    ys = (
        (m[j] * d**3 + m[j + 1] * g**3) / (6 * h[j])
        + (y[j] / h[j] - m[j] * h[j] / 6) * d
        + (y[j + 1] / h[j] - m[j + 1] * h[j] / 6) * g
    )
    return xs, ys


# ───────────────────────────── MENTEUSES ─────────────────────────────


@menteuse("axis-range")
def moyenne_classe_miettes():
    s = pd.Series(
        [12.31, 12.33, 12.30, 12.36, 12.38, 12.37, 12.41],
        index=["T1 22", "T2 22", "T3 22", "T1 23", "T2 23", "T3 23", "T1 24"],
    )
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    s.plot(ax=ax, marker="o", color=BLEU, lw=2.2)
    ax.set_ylim(12.29, 12.42)
    ax.set_ylabel("Moyenne de mathématiques (note sur 20)")
    ax.set_xlabel("Trimestre")
    ax.set_title("Moyenne de mathématiques en seconde, par trimestre")
    return fin(fig, "Source : Pronote, lycée Jean-Moulin, 7 trimestres")


@menteuse("axis-range")
def prix_electricite_plafond():
    an = np.arange(2014, 2025)
    p = np.array([158, 162, 164, 169, 175, 180, 187, 193, 206, 228, 265])
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.plot(an, p, color=ORANGE, lw=2.5, marker="s")
    ax.set_ylim(0, 3000)
    ax.set_xticks(an[::2])
    ax.set(xlabel="Année", ylabel="Prix TTC (€ par MWh)", title="Prix de l'électricité payé par les ménages")
    ax.grid(axis="y", alpha=0.4)
    return fin(fig, "Source : observatoire régional de l'énergie, tarif moyen annuel")


@menteuse("axis-range")
def panneaux_etendues_inegales():
    mois = np.arange(1, 13)
    v = {
        "Tram A": [52, 53, 55, 54, 56, 57, 49, 44, 56, 58, 57, 55],
        "Tram B": [9.1, 9.2, 9.3, 9.2, 9.4, 9.5, 9.0, 8.8, 9.4, 9.6, 9.5, 9.3],
        "Tram C": [21, 22, 22, 23, 23, 22, 19, 17, 23, 24, 24, 23],
    }
    fig, axs = plt.subplots(1, 3, figsize=(11, 4.2))
    for ax, (nom, y) in zip(axs, v.items()):
        ax.plot(mois, y, color=NUIT, lw=2)
        ax.set_ylim(min(y) * 0.97, max(y) * 1.03)
        ax.set_title(nom, fontsize=11)
        ax.set_xlabel("Mois de 2024")
        ax.set_xticks([1, 4, 7, 10])
        ax.set_ylabel("Voyageurs par jour (milliers)")
    fig.suptitle("Comparons les trois lignes : fréquentation quotidienne moyenne")
    return fin(fig, "Source : régie des transports, comptages automatiques 2024")


@menteuse("axis-range")
def log_tu_pandas():
    an = pd.Index(range(2010, 2025), name="Année")
    df = pd.DataFrame(
        {
            "Perruche à collier": (12 * 1.55 ** np.arange(15)).round(),
            "Moineau domestique": np.linspace(6200, 4100, 15).round(),
        },
        index=an,
    )
    fig, ax = plt.subplots(figsize=(8, 5))
    df.plot(ax=ax, logy=True, style=["-o", "--s"], color=[BLEU, ORANGE])
    ax.set_yticks([20, 60, 200, 600, 2000, 6000])
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:.0f}"))
    ax.yaxis.set_minor_locator(FixedLocator([]))
    ax.set_ylabel("Nombre d'oiseaux comptés")
    ax.set_title("Perruches et moineaux dans les parcs de la ville")
    return fin(fig, "Source : groupe ornithologique local, comptage de janvier")


@menteuse("bridged-gap")
def comptage_trou_annees():
    an = [2006, 2007, 2008, 2009, 2010, 2011, 2018, 2019, 2020, 2021, 2022, 2023]
    n = [340, 352, 331, 362, 349, 371, 255, 249, 262, 241, 236, 240]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, n, "-", color=VERT, lw=2.4)
    ax.set(
        xlabel="Année de comptage",
        ylabel="Couples nicheurs (nombre)",
        ylim=(0, 420),
        xticks=range(2006, 2024, 3),
    )
    ax.set_title("Hirondelles de fenêtre nicheuses dans le bourg", loc="left", fontweight="bold")
    ax.spines[["top", "right"]].set_visible(False)
    return fin(fig, "Source : atlas communal de la biodiversité ; un comptage chaque mois de juin")


@menteuse("bridged-gap")
def ozone_capteur_dropna():
    r = np.random.default_rng(3)
    idx = pd.date_range("2023-01-01", "2023-12-31", freq="D")
    y = pd.Series(55 + 25 * np.sin((np.arange(365) - 90) / 365 * 2 * np.pi) + r.normal(0, 5, 365), index=idx)
    y["2023-05-10":"2023-08-05"] = np.nan
    fig, ax = plt.subplots(figsize=(9, 4.5))
    y.dropna().plot(ax=ax, color="#5b2a86", lw=1.4)
    ax.set_ylim(0, 110)
    ax.set_ylabel("Ozone, moyenne du jour (µg/m³)")
    ax.set_xlabel("Jour de 2023")
    ax.set_title("Ozone mesuré à la station du quai nord")
    return fin(fig, "Source : réseau de surveillance de l'air, station 14")


@menteuse("colour-blind")
def courbes_rouge_verte():
    an = np.arange(2012, 2025)
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.plot(
        an,
        [61, 60, 62, 59, 58, 60, 57, 55, 51, 54, 53, 50, 49],
        color="#a8502f",
        lw=2.4,
        label="Alouette des champs",
    )
    ax.plot(
        an,
        [44, 46, 45, 49, 52, 51, 55, 57, 56, 60, 59, 63, 64],
        color="#667a1c",
        lw=2.4,
        label="Pigeon ramier",
    )
    ax.set(
        ylim=(0, 80),
        xlabel="Année",
        ylabel="Abondance (individus par km²)",
        title="Deux espèces des plaines céréalières",
    )
    ax.legend(frameon=False)
    return fin(fig, "Source : suivi temporel des oiseaux communs, 42 carrés")


@menteuse("colour-blind")
def nuage_trois_hues():
    r = np.random.default_rng(8)
    d = pd.concat(
        [
            pd.DataFrame({"t": r.normal(m, 1.6, 25), "h": r.normal(h, 5, 25), "Milieu": k})
            for k, m, h in [("Prairie", 17, 55), ("Friche", 20, 62), ("Verger", 23, 50)]
        ]
    )
    fig, ax = plt.subplots(figsize=(7.5, 5.2))
    sns.scatterplot(
        data=d,
        x="t",
        y="h",
        hue="Milieu",
        s=55,
        palette={"Prairie": "#5f8a2a", "Friche": "#b06a2c", "Verger": "#8f7d27"},
        ax=ax,
    )
    ax.set_xlabel("Température au sol (°C)")
    ax.set_ylabel("Humidité relative (%)")
    ax.set_title("Microclimat de 75 placettes selon le milieu")
    return fin(fig, "Source : relevés de thèse, juin 2023")


@menteuse("discretised-continuous")
def chaleur_trois_couleurs():
    r = np.random.default_rng(5)
    z = (
        18
        + 9 * np.sin(np.linspace(0, np.pi, 24))[None, :]
        + np.linspace(-3, 4, 14)[:, None]
        + r.normal(0, 0.6, (14, 24))
    )
    fig, ax = plt.subplots(figsize=(9, 5))
    im = ax.imshow(
        z,
        aspect="auto",
        cmap=ListedColormap(["#dbe9f6", "#f4a582", "#8c1c13"]),
        vmin=14,
        vmax=32,
        origin="lower",
    )
    cb = fig.colorbar(im, ax=ax)
    cb.set_label("Température de l'air (°C)")
    ax.set_xlabel("Heure de la journée (h)")
    ax.set_ylabel("Jour d'août (numéro)")
    ax.set_title("Température de la cour, heure par heure")
    return fin(fig, "Source : sondes des élèves de SNT, août 2024")


@menteuse("discretised-continuous")
def no2_deux_classes():
    r = np.random.default_rng(6)
    x, y = r.uniform(0, 12, 160), r.uniform(0, 9, 160)
    no2 = 12 + 30 * np.exp(-((x - 6) ** 2 + (y - 4.5) ** 2) / 14) + r.normal(0, 2, 160)
    fig, ax = plt.subplots(figsize=(8, 5.6))
    ax.scatter(
        x[no2 < 25],
        y[no2 < 25],
        c="#8fb8de",
        edgecolor="#2b4a6b",
        s=48,
        marker="o",
        label="NO₂ inférieur à 25 µg/m³",
    )
    ax.scatter(
        x[no2 >= 25],
        y[no2 >= 25],
        c="#7a1f1f",
        edgecolor="black",
        s=48,
        marker="s",
        label="NO₂ supérieur à 25 µg/m³",
    )
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.14), ncol=2)
    ax.set(
        xlabel="Distance est-ouest (km)",
        ylabel="Distance nord-sud (km)",
        title="Teneur de l'air en NO₂ du centre à la périphérie, 160 capteurs",
    )
    return fin(fig, "Source : campagne de tubes passifs, moyenne de février 2024")


@menteuse("diverging-off-centre")
def anomalies_coolwarm():
    r = np.random.default_rng(7)
    df = pd.DataFrame(r.normal(1.1, 0.8, (8, 12)).round(1), index=range(2017, 2025), columns=MOIS)
    df.iloc[0, 2], df.iloc[4, 4] = -1.0, 4.0
    fig, ax = plt.subplots(figsize=(9, 5))
    sns.heatmap(
        df, cmap="coolwarm", vmin=-1, vmax=4, ax=ax, cbar_kws={"label": "Écart à la normale 1991-2020 (°C)"}
    )
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année")
    ax.set_title("Écart mensuel à la normale de température")
    return fin(fig, "Source : station météo de Rennes-Est")


@menteuse("diverging-off-centre")
def indice_cent_decale():
    r = np.random.default_rng(12)
    x, y = r.uniform(5, 95, 60), r.uniform(20, 80, 60)
    c = np.clip(98 + 0.35 * (x - 50) + r.normal(0, 6, 60), 70, 125)
    fig, ax = plt.subplots(figsize=(8, 5.2))
    sc = ax.scatter(x, y, c=c, cmap="PRGn", vmin=70, vmax=160, s=80, edgecolor="#333333")
    fig.colorbar(sc, label="Indice de prix (100 = moyenne nationale)")
    ax.set(
        xlabel="Distance à la gare (min à pied)",
        ylabel="Surface du logement (m²)",
        title="Indice de loyer des annonces : au-dessus ou au-dessous de la moyenne",
    )
    return fin(fig, "Source : annonces collectées par le cabinet, mars 2024")


@menteuse("dual-axis")
def pandas_secondary():
    df = pd.DataFrame(
        {
            "Ventes": [210, 225, 240, 232, 250, 268, 281, 275, 290, 305, 312, 340],
            "Note": [3.9, 3.9, 4.0, 4.1, 4.1, 4.0, 4.2, 4.2, 4.3, 4.3, 4.4, 4.4],
        },
        index=MOIS,
    )
    fig, ax = plt.subplots(figsize=(9, 4.8))
    df["Ventes"].plot(ax=ax, color=BLEU, marker="o", label="Ventes (k€)", legend=False)
    df["Note"].plot(ax=ax, secondary_y=True, color=ORANGE, ls="--", marker="s")
    ax.set_ylabel("Ventes (k€)", color=BLEU)
    ax.right_ax.set_ylabel("Note moyenne des clients (sur 5)", color=ORANGE)
    ax.set_ylim(0, 360)
    ax.right_ax.set_ylim(0, 5)
    ax.set_xlabel("Mois de 2024")
    ax.set_title("Ventes et note des clients de la boutique en ligne")
    return fin(fig, "Source : tableau de bord commercial, exercice 2024")


@menteuse("dual-axis")
def barres_pluie_courbe_oiseaux():
    fig, ax = plt.subplots(figsize=(9, 5))
    ax.bar(MOIS, [82, 61, 55, 48, 66, 41, 30, 34, 58, 79, 91, 88], color="#9ecae1", edgecolor="#2b5c7d")
    ax.set_ylabel("Pluie (mm)")
    ax.set_xlabel("Mois de 2023")
    bx = ax.twinx()
    bx.plot(MOIS, [14, 18, 29, 46, 58, 52, 37, 25, 22, 20, 15, 12], color=ROUGE, marker="D")
    bx.set_ylabel("Chants entendus par sortie (nombre)", color=ROUGE)
    bx.set_ylim(0, 70)
    ax.set_title("Pluie et activité vocale des passereaux")
    return fin(fig, "Source : carnet de terrain et pluviomètre de la réserve")


@menteuse("dual-axis")
def streams_vs_concerts_en():
    yrs = np.arange(2015, 2025)
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    (l1,) = ax.plot(
        yrs, [2, 4, 7, 11, 16, 24, 29, 35, 40, 46], color=NUIT, lw=2, label="Streams (millions, left)"
    )
    ax2 = ax.twinx()
    (l2,) = ax2.plot(
        yrs, [31, 33, 36, 34, 38, 6, 14, 39, 42, 41], color="#c46210", lw=2, ls=":", label="Concerts (right)"
    )
    ax.set(
        xlabel="Year",
        ylabel="Streams (millions)",
        title="Streams and concerts of independent bands",
        ylim=(0, 50),
    )
    ax2.set_ylabel("Concerts (number)")
    ax2.set_ylim(0, 50 * 0.9)
    ax.legend(handles=[l1, l2], loc="upper left")
    return fin(fig, "Source: label survey, 2015-2024")


@menteuse("false-precision")
def barres_cinq_decimales():
    s = pd.Series(
        {"Voiture": 61.23841, "Bus et tram": 19.40762, "Vélo": 10.91237, "Marche": 8.4416}
    ).sort_values()
    fig, ax = plt.subplots(figsize=(8, 4))
    b = ax.barh(s.index, s.values, color="#33658a")
    ax.bar_label(b, fmt="%.5f %%", padding=4)
    ax.set_xlim(0, 80)
    ax.set_xlabel("Part des déplacements domicile-travail (%)")
    ax.set_ylabel("Mode principal")
    ax.set_title("Comment va-t-on au travail dans l'agglomération ?")
    return fin(fig, "Source : enquête auprès de 842 salariés, 2023")


@menteuse("false-precision")
def moyenne_annotee_decimales():
    r = np.random.default_rng(2)
    n = np.clip(r.normal(11.6, 3.1, 64), 0, 20)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.hist(n, bins=np.arange(0, 21, 2), color="#6c8ead", edgecolor="white")
    ax.axvline(n.mean(), color=ROUGE, lw=2)
    ax.annotate(
        f"moyenne : {n.mean():.6f}",
        (n.mean(), 16),
        xytext=(14.2, 16.6),
        arrowprops=dict(arrowstyle="->", color=ROUGE),
        color=ROUGE,
    )
    ax.set(
        xlabel="Note au devoir commun (sur 20)",
        ylabel="Nombre d'élèves",
        xticks=range(0, 21, 2),
        ylim=(0, 18),
        title="Devoir commun de SNT : 64 copies",
    )
    return fin(fig, "Source : relevé de notes, équipe de SNT, mars 2024")


@menteuse("inverted-axis")
def chomage_axe_retourne():
    an = np.arange(2013, 2025)
    t = [10.3, 10.3, 10.4, 10.1, 9.4, 9.0, 8.4, 8.0, 7.9, 7.3, 7.3, 7.4]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, t, color=BLEU, marker="o")
    ax.set_ylim(12, 0)
    ax.set(
        xlabel="Année",
        ylabel="Taux de chômage (% des actifs)",
        title="Chômage dans la zone d'emploi, 2013-2024",
    )
    return fin(fig, "Source : institut statistique régional, moyenne annuelle")


@menteuse("inverted-axis")
def scatter_x_inverse():
    r = np.random.default_rng(14)
    x = r.uniform(5, 90, 50)
    y = 42 - 0.28 * x + r.normal(0, 3, 50)
    fig, ax = plt.subplots(figsize=(7.5, 5))
    sns.scatterplot(x=x, y=y, color=VERT, s=60, edgecolor="black", ax=ax)
    ax.invert_xaxis()
    ax.set_xlabel("Part de sol artificialisé (%)")
    ax.set_ylabel("Richesse (nombre d'espèces d'oiseaux)")
    ax.set_title("Espèces d'oiseaux et artificialisation, 50 carrés de 1 km²")
    return fin(fig, "Source : points d'écoute, printemps 2022")


@menteuse("line-over-categories")
def courbe_sur_matieres():
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.plot(
        ["Anglais", "EPS", "Français", "Maths", "Musique", "SNT", "SVT"],
        [11.8, 14.9, 10.7, 10.1, 15.2, 13.4, 12.2],
        marker="o",
        color=NUIT,
    )
    ax.set_ylim(0, 20)
    ax.set(
        xlabel="Matière",
        ylabel="Moyenne de la classe (sur 20)",
        title="Moyenne de la 2de 4 dans chaque matière",
    )
    return fin(fig, "Source : conseil de classe du 1er trimestre 2024")


@menteuse("line-over-categories")
def pointplot_especes():
    d = pd.DataFrame(
        {
            "Espèce": ["Mésange bleue", "Merle noir", "Pinson", "Rougegorge", "Verdier"],
            "Visites": [48, 31, 26, 22, 9],
        }
    )
    fig, ax = plt.subplots(figsize=(8, 4.6))
    sns.pointplot(data=d, x="Espèce", y="Visites", errorbar=None, color=ORANGE, ax=ax)
    ax.set_ylim(0, 55)
    ax.set_ylabel("Visites à la mangeoire (par heure)")
    ax.set_title("Qui vient à la mangeoire ?")
    return fin(fig, "Source : comptage des élèves, janvier 2024")


@menteuse("low-contrast")
def ligne_jaune_pale():
    an = np.arange(2005, 2025)
    y = 1180 + 6 * (an - 2005) + 90 * np.sin(an * 1.7)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, y, color="#fbf0a8", lw=2)
    ax.set_xticks(range(2005, 2025, 5))
    ax.set(
        ylim=(0, 1500),
        xlabel="Année",
        ylabel="Production solaire (kWh par kWc)",
        title="Production solaire annuelle de la toiture de l'école",
    )
    return fin(fig, "Source : onduleur de la commune")


@menteuse("low-contrast")
def etiquettes_gris_clair():
    s = pd.Series({"Rap": 34, "Pop": 27, "Rock": 17, "Électro": 13, "Classique": 9})[::-1]
    fig, ax = plt.subplots(figsize=(8, 4.4))
    s.plot.barh(ax=ax, color="#2f4b7c", width=0.7)
    for i, v in enumerate(s):
        ax.text(v + 0.6, i, f"{v} % des écoutes", va="center", color="#d9d9d9", fontsize=10)
    ax.set_xlim(0, 45)
    ax.set_xlabel("Part des écoutes (%)")
    ax.set_ylabel("Genre musical")
    ax.set_title("Ce qu'écoutent les lycéens")
    return fin(fig, "Source : questionnaire en ligne, 212 élèves, 2024")


@menteuse("low-contrast")
def legende_blanche_sur_ciel():
    fig, ax = plt.subplots(figsize=(8, 4.6), facecolor="#cfe8f3")
    ax.set_facecolor("#cfe8f3")
    an = np.arange(2016, 2025)
    ax.plot(an, [120, 131, 140, 152, 98, 133, 171, 188, 204], color="#0b3c5d", lw=2.4, marker="o")
    ax.set_ylim(0, 230)
    ax.set_xlabel("Année", color="white")
    ax.set_ylabel("Trajets à vélo (milliers)", color="white")
    ax.set_title("Trajets comptés sur la piste du canal", color="#0b3c5d")
    return fin(fig, "Source : compteur du canal, totaux annuels")


@menteuse("misrepresentation")
def barres_etiquettes_menteuses():
    noms, h, txt = (
        ["Solaire", "Bois", "Hydraulique", "Éolien"],
        [9, 14, 21, 44],
        ["9 GWh", "14 GWh", "21 GWh", "29 GWh"],
    )
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    b = ax.bar(noms, h, color=["#8fa3ad"] * 3 + ["#1f6f54"])
    ax.bar_label(b, labels=txt, padding=3)
    ax.set_ylim(0, 50)
    ax.set(xlabel="Filière", ylabel="Production (GWh)", title="Production renouvelable du territoire en 2023")
    return fin(fig, "Source : syndicat d'énergie, bilan 2023")


@menteuse("misrepresentation")
def bulles_rayon():
    v = np.array([10, 20, 30, 40])
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.scatter([1, 2, 3, 4], [2.1, 3.4, 2.8, 4.2], s=v**2 * 5, color="#7fb7be", edgecolor="#1d4e55")
    for x, y, n, k in zip([1, 2, 3, 4], [2.1, 3.4, 2.8, 4.2], ["Sud", "Est", "Nord", "Ouest"], v):
        ax.text(x, y, f"{n}\n{k} M€", ha="center", va="center", fontsize=9)
    ax.set(
        xlim=(0.3, 5),
        ylim=(0, 7),
        xlabel="Ancienneté de l'agence (années)",
        ylabel="Croissance des ventes (%)",
        title="Agences : croissance, ancienneté et ventes (aire de la bulle = ventes)",
    )
    return fin(fig, "Source : contrôle de gestion, exercice 2023")


@menteuse("misrepresentation")
def camembert_etiquettes_fausses():
    fig, ax = plt.subplots(figsize=(6.5, 5.4))
    ax.pie(
        [58, 24, 18],
        labels=["Train : 41 %", "Voiture : 37 %", "Car : 22 %"],
        startangle=90,
        counterclock=False,
        colors=["#264653", "#e9c46a", "#e76f51"],
        wedgeprops=dict(edgecolor="white"),
    )
    ax.set_title("Venir au festival : mode de transport\n(en % des 1 904 festivaliers interrogés)")
    fig.text(0.02, 0.02, "Source : enquête de l'association organisatrice, juillet 2024", fontsize=9)
    return fig


@menteuse("missing-axis-label")
def pingouins_sans_noms():
    r = np.random.default_rng(21)
    x = r.normal(272, 7, 70)
    y = 125 + (x - 272) * 0.5 + r.normal(0, 4, 70)
    fig, ax = plt.subplots(figsize=(7.5, 5))
    ax.plot(x, y, "o", color=BLEU, mec="white", ms=8)
    ax.xaxis.set_major_formatter(lambda v, _: f"{v:.0f} mm")
    ax.yaxis.set_major_formatter(lambda v, _: f"{v:.0f} g")
    ax.set_title("Biométrie de 70 sternes baguées")
    return fin(fig, "Source : camp de baguage, juillet 2023")


@menteuse("missing-axis-label")
def hist_pandas_sans_x():
    r = np.random.default_rng(22)
    s = pd.Series(r.gamma(4, 6, 400))
    fig, ax = plt.subplots(figsize=(8, 4.6))
    s.plot.hist(ax=ax, bins=20, color="#7a5195", edgecolor="white")
    ax.set_ylabel("Nombre de clients")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:.0f} min"))
    ax.set_title("Quatre cents clients du service après-vente")
    return fin(fig, "Source : centre d'appels, semaine 11 de 2024")


@menteuse("missing-source")
def sans_source_pandas():
    df = pd.DataFrame(
        {"2022": [31, 24, 18], "2023": [28, 26, 22]}, index=["Abonnés", "Occasionnels", "Scolaires"]
    )
    fig, ax = plt.subplots(figsize=(7.5, 4.5), layout="constrained")
    df.plot.bar(ax=ax, rot=0, color=["#9fb4c7", "#1d3557"], edgecolor="#1d3557")
    ax.set(xlabel="Public", ylabel="Entrées (milliers)", title="Entrées de la salle de concert par public")
    return fig


@menteuse("missing-source")
def sans_source_article():
    t = np.linspace(0, 48, 49)
    fig, ax = plt.subplots(figsize=(7, 4.4), layout="constrained")
    ax.plot(t, 18 + 6 * np.sin((t - 9) / 24 * 2 * np.pi), color="black")
    ax.set(
        xlabel="Time since release (h)",
        ylabel="Nest temperature (°C)",
        title="Nest temperature over two days",
        xticks=range(0, 49, 12),
    )
    return fig


@menteuse("missing-title")
def sans_titre_box():
    r = np.random.default_rng(24)
    d = pd.DataFrame(
        {
            "Durée": np.r_[r.normal(31, 4, 40), r.normal(24, 3, 40)],
            "Jour": ["semaine"] * 40 + ["week-end"] * 40,
        }
    )
    fig, ax = plt.subplots(figsize=(7, 4.8))
    sns.stripplot(data=d, x="Jour", y="Durée", jitter=0.2, color=BLEU, size=6, alpha=0.7, ax=ax)
    ax.set_ylim(0, 45)
    ax.set_ylabel("Durée du trajet (min)")
    ax.set_xlabel("Moment de la semaine")
    return fin(fig, "Source : application de covoiturage, 80 trajets")


@menteuse("missing-title")
def sans_titre_aire():
    an = np.arange(2010, 2025)
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.fill_between(an, 0, 3 + 1.4 * (an - 2010), color="#f2a65a", edgecolor="#8a4b08")
    ax.set(xlabel="Année", ylabel="Puissance solaire installée (MW)", ylim=(0, 26))
    return fin(fig, "Source : registre national des installations, extraction de janvier 2025")


@menteuse("missing-unit")
def sans_unite_conso():
    m = np.arange(12)
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.step(m, [812, 760, 655, 480, 320, 210, 190, 185, 260, 430, 640, 790], where="mid", color=NUIT, lw=2)
    ax.set_xticks(m, MOIS)
    ax.set_ylim(0, 900)
    ax.set(xlabel="Mois de 2023", ylabel="Consommation de gaz", title="Consommation de gaz du gymnase")
    return fin(fig, "Source : factures de la commune")


@menteuse("missing-unit")
def sans_unite_scatter():
    r = np.random.default_rng(26)
    x = r.uniform(0.5, 30, 40)
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    ax.scatter(x, 3 + 2.1 * np.sqrt(x) + r.normal(0, 1, 40), color="#aa3a3a", marker="^", s=60)
    ax.set(
        xlabel="Distance",
        ylabel="Temps de parcours",
        title="Distance et temps de parcours de 40 élèves",
        ylim=(0, 18),
    )
    return fin(fig, "Source : enquête de la classe de 2de 2, septembre 2024")


@menteuse("overplotting")
def nuage_20000():
    r = np.random.default_rng(27)
    x = r.normal(0, 1, 20000) * 5 + 15
    y = 0.7 * (x - 15) + r.normal(0, 4, 20000) + 60
    fig, ax = plt.subplots(figsize=(7.5, 5))
    ax.scatter(x, y, color=BLEU, s=30)
    ax.set(
        xlabel="Température (°C)",
        ylabel="Consommation par foyer (kWh par semaine)",
        title="20 000 relevés de compteurs et la température",
    )
    return fin(fig, "Source : expérimentation compteurs communicants, 2023")


@menteuse("overplotting")
def strip_sans_jitter():
    r = np.random.default_rng(28)
    d = pd.DataFrame(
        {
            "classe": np.repeat(["2de 1", "2de 2", "2de 3"], 300),
            "note": np.clip(np.round(r.normal(11, 3, 900)), 0, 20),
        }
    )
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    sns.stripplot(data=d, x="classe", y="note", jitter=False, color=NUIT, size=7, ax=ax)
    ax.set(
        xlabel="Classe",
        ylabel="Note au contrôle (sur 20)",
        title="900 notes de contrôle, chaque point est une copie",
    )
    ax.set_ylim(-0.5, 20.5)
    return fin(fig, "Source : Pronote, année 2023-2024")


@menteuse("pie-misuse")
def camembert_onze_parts():
    s = pd.Series(
        [17, 14, 12, 11, 10, 9, 8, 7, 5, 4, 3],
        name="",
        index=[
            "Rap",
            "Pop",
            "Variété",
            "Rock",
            "Électro",
            "R&B",
            "K-pop",
            "Métal",
            "Jazz",
            "Classique",
            "Reggae",
        ],
    )
    fig, ax = plt.subplots(figsize=(7.5, 6.4))
    s.plot.pie(
        ax=ax,
        autopct="%.0f %%",
        startangle=90,
        counterclock=False,
        pctdistance=0.82,
        colors=["#d6e3f0", "#f3d9b1"] * 5 + ["#d9ead3"],
        wedgeprops=dict(edgecolor="#333333"),
    )
    ax.set_title("Genre préféré des 400 abonnés du conservatoire (%)")
    fig.text(0.02, 0.02, "Source : questionnaire d'inscription 2024", fontsize=9)
    return fig


@menteuse("pie-misuse")
def camembert_pas_un_tout():
    fig, ax = plt.subplots(figsize=(7, 5.6))
    ax.pie(
        [72, 55, 38],
        labels=["lit des articles\n72 %", "regarde des vidéos\n55 %", "écoute des podcasts\n38 %"],
        colors=["#8ecae6", "#ffb703", "#cdb4db"],
        wedgeprops=dict(edgecolor="black"),
        startangle=90,
    )
    ax.set_title(
        "Comment nos adhérents s'informent-ils sur la nature ?\n(% des répondants, plusieurs réponses possibles)"
    )
    fig.text(0.02, 0.02, "Source : enquête auprès des adhérents, n = 611, 2023", fontsize=9)
    return fig


@menteuse("pie-misuse")
def camembert_parts_egales():
    fig, ax = plt.subplots(figsize=(7, 5.4))
    ax.pie(
        [20.4, 19.8, 20.1, 19.3, 20.4],
        labels=["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi"],
        colors=sns.color_palette("Set2", 5),
        wedgeprops=dict(width=0.45, edgecolor="#333333"),
        startangle=90,
    )
    ax.set_title("Quel jour vend-on le plus ? Part du chiffre d'affaires (%)")
    fig.text(0.02, 0.02, "Source : caisses du magasin, année 2023", fontsize=9)
    return fig


@menteuse("rainbow-colormap")
def imshow_jet():
    yy, xx = np.mgrid[0:60, 0:80]
    z = 20 + 12 * np.exp(-((xx - 45) ** 2 + (yy - 28) ** 2) / 500) - yy * 0.05
    fig, ax = plt.subplots(figsize=(8, 5.4))
    im = ax.imshow(z, cmap="jet", origin="lower", extent=(0, 8, 0, 6))
    fig.colorbar(im, label="Température de surface (°C)")
    ax.set(xlabel="Est-ouest (km)", ylabel="Nord-sud (km)", title="Îlot de chaleur urbain, nuit du 12 août")
    return fin(fig, "Source : image thermique aérienne, 2023")


@menteuse("rainbow-colormap")
def scatter_arc_bricole():
    r = np.random.default_rng(31)
    arc = LinearSegmentedColormap.from_list(
        "maison", ["violet", "blue", "cyan", "lime", "yellow", "orange", "red"]
    )
    h = r.uniform(0, 1800, 120)
    fig, ax = plt.subplots(figsize=(8, 5))
    sc = ax.scatter(
        24 - 0.0062 * h + r.normal(0, 1, 120),
        r.uniform(300, 1900, 120),
        c=h,
        cmap=arc,
        s=46,
        edgecolor="#222222",
    )
    fig.colorbar(sc, ax=ax, label="Altitude (m)")
    ax.set(
        xlabel="Température estivale (°C)",
        ylabel="Pluie annuelle (mm)",
        title="Climat et altitude de 120 stations",
    )
    return fin(fig, "Source : réseau climatologique, normales 1991-2020")


@menteuse("small-text")
def tableau_de_bord_minuscule():
    fig, axs = plt.subplots(2, 2, figsize=(13, 8))
    r = np.random.default_rng(32)
    for ax, t in zip(axs.flat, ["Ventes (k€)", "Marge (k€)", "Retours (nombre)", "Visites (milliers)"]):
        ax.plot(range(1, 13), 40 + r.normal(1, 2, 12).cumsum(), color=BLEU)
        ax.set_title(t, fontsize=12)
        ax.set_xlabel("Mois de 2024", fontsize=5)
        ax.set_ylabel(t, fontsize=5)
        ax.tick_params(labelsize=4.5)
        ax.set_ylim(0, 80)
    fig.suptitle("Tableau de bord de la boutique, 2024", fontsize=15)
    return fin(fig, "Source : logiciel de caisse, 2024")


@menteuse("small-text")
def heatmap_annot_mini():
    r = np.random.default_rng(33)
    df = pd.DataFrame(
        r.integers(3, 95, (7, 24)), index=["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
    )
    fig, ax = plt.subplots(figsize=(11, 5))
    sns.heatmap(
        df,
        annot=True,
        fmt="d",
        annot_kws=dict(fontsize=4.5),
        cmap="Blues",
        vmin=0,
        ax=ax,
        cbar_kws=dict(label="Emprunts de vélos (par heure)"),
    )
    ax.set(xlabel="Heure (h)", ylabel="Jour", title="Emprunts de vélos à la station de la gare")
    return fin(fig, "Source : exploitant du service de vélos, mai 2024")


@menteuse("smoothed-line")
def spline_six_points():
    x, y = [1990, 1998, 2005, 2012, 2018, 2024], [820, 610, 655, 400, 430, 300]
    xs, ys = spline(x, y)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(xs, ys, color=VERT, lw=2.4)
    ax.plot(x, y, "o", color=VERT, ms=8)
    ax.set(
        ylim=(0, 950),
        xlabel="Année de l'atlas",
        ylabel="Couples de busards (nombre)",
        title="Busards cendrés recensés lors des six atlas",
        xticks=x,
    )
    return fin(fig, "Source : atlas ornithologiques régionaux, 1990 à 2024")


@menteuse("smoothed-line")
def spline_quatre_trimestres():
    xs, ys = spline([0, 1, 2, 3, 4], [3.1, 4.6, 2.9, 5.8, 5.1])
    fig, ax = plt.subplots(figsize=(7.5, 4.4))
    ax.plot(xs, ys, color="#6a4c93", lw=3)
    ax.set_xticks(range(5), ["T1 2023", "T2 2023", "T3 2023", "T4 2023", "T1 2024"])
    ax.set(
        ylim=(0, 7),
        xlabel="Trimestre",
        ylabel="Chiffre d'affaires (M€)",
        title="Chiffre d'affaires trimestriel",
    )
    return fin(fig, "Source : comptes de la société, un point par trimestre")


@menteuse("three-d")
def bar3d_ventes():
    fig = plt.figure(figsize=(8, 5.6))
    ax = fig.add_subplot(projection="3d")
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), 0.6, 0.6, [4, 7, 9, 12, 15], color="#4f83b6", shade=True)
    ax.set_xticks(np.arange(5) + 0.3, ["2020", "2021", "2022", "2023", "2024"])
    ax.set_yticks([])
    ax.set_xlabel("Année")
    ax.set_zlabel("Ventes (milliers de vélos)")
    ax.set_title("Ventes de vélos électriques du réseau")
    fig.text(0.02, 0.02, "Source : réseau de magasins, bilan 2024", fontsize=9)
    return fig


@menteuse("three-d")
def barres_extrudees():
    fig, ax = plt.subplots(figsize=(8, 4.8))
    noms, v = ["Gaz", "Fioul", "Bois", "Électricité"], [21, 28, 34, 47]
    for i, h in enumerate(v):
        ax.add_patch(Rectangle((i - 0.3, 0), 0.6, h, fc="#3d6b99", ec="#1c3550"))
        ax.add_patch(
            Polygon(
                [(i - 0.3, h), (i - 0.12, h + 2.5), (i + 0.48, h + 2.5), (i + 0.3, h)],
                fc="#83aacd",
                ec="#1c3550",
            )
        )
        ax.add_patch(
            Polygon(
                [(i + 0.3, 0), (i + 0.48, 2.5), (i + 0.48, h + 2.5), (i + 0.3, h)], fc="#24476a", ec="#1c3550"
            )
        )
        ax.text(i, h / 2, f"{h}", color="white", ha="center", fontsize=12)
    ax.set_xticks(range(4), noms)
    ax.set(
        xlim=(-0.6, 3.8),
        ylim=(0, 55),
        xlabel="Énergie principale",
        ylabel="Logements (milliers)",
        title="Énergie de chauffage des logements du département",
    )
    return fin(fig, "Source : recensement, exploitation 2021")


@menteuse("three-d")
def camembert_ombre():
    fig, ax = plt.subplots(figsize=(7, 5.2))
    ax.pie(
        [52, 31, 17],
        labels=["Forêt", "Prairie", "Cultures"],
        autopct="%.0f %%",
        shadow=True,
        explode=(0.06, 0.06, 0.06),
        startangle=120,
        colors=["#7fb069", "#e6aa68", "#b9c6d3"],
    )
    ax.set_title("Occupation du sol de la réserve (% de la surface)")
    fig.text(0.02, 0.02, "Source : cartographie des habitats, 2022", fontsize=9)
    return fig


@menteuse("title-contradicts-data")
def titre_hausse_baisse():
    an = np.arange(2001, 2025)
    r = np.random.default_rng(41)
    y = 118 - 1.9 * (an - 2001) + r.normal(0, 2, 24)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, y, color=BLEU, lw=2)
    ax.set(ylim=(0, 130), xlabel="Année", ylabel="Indice d'abondance (base 100 en 2010)")
    ax.set_title("Les oiseaux des champs progressent depuis 2001", loc="left")
    return fin(fig, "Source : suivi temporel des oiseaux communs")


@menteuse("title-contradicts-data")
def titre_double_faux():
    s = pd.Series([410, 432, 455, 470, 498, 521], index=range(2019, 2025))
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    s.plot.bar(ax=ax, rot=0, color="#3c6e71")
    ax.bar_label(ax.containers[0])
    ax.set(
        xlabel="Année",
        ylabel="Abonnés au train (milliers)",
        ylim=(0, 600),
        title="Le nombre d'abonnés au train a doublé entre 2019 et 2024",
    )
    return fin(fig, "Source : région, rapport d'activité 2024")


@menteuse("title-contradicts-data")
def titre_superlatif_faux():
    s = pd.Series({"Violon": 96, "Piano": 141, "Guitare": 118, "Flûte": 64, "Batterie": 52}).sort_values()
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.barh(s.index, s, color="#8d6a9f")
    ax.bar_label(ax.containers[0], padding=3)
    ax.set(xlim=(0, 165), xlabel="Élèves inscrits (nombre)", ylabel="Instrument")
    fig.suptitle("La guitare est l'instrument le plus demandé du conservatoire", fontsize=13)
    return fin(fig, "Source : inscriptions 2024-2025")


@menteuse("title-contradicts-data")
def title_wrong_share_en():
    s = pd.Series({"Wind": 31, "Nuclear": 28, "Gas": 24, "Solar": 17})
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    sns.barplot(x=s.index, y=s.values, color="#457b9d", ax=ax)
    for c in ax.containers:
        ax.bar_label(c, fmt="%d%%")
    ax.set(
        ylim=(0, 40),
        xlabel="Source of electricity",
        ylabel="Share of generation (%)",
        title="Wind now supplies more than half of the electricity",
    )
    return fin(fig, "Source: grid operator, annual report 2023")


@menteuse("title-contradicts-data")
def sous_titre_nombre_faux():
    t = pd.Series([14.2, 14.5, 14.1, 14.9, 15.0, 15.4, 15.1, 15.8], index=range(2017, 2025))
    fig, ax = plt.subplots(figsize=(8, 4.7))
    ax.plot(t.index, t, marker="o", color=ROUGE)
    ax.annotate("14,2 °C", (2017, 14.2), xytext=(0, -16), textcoords="offset points", ha="center")
    ax.annotate("15,8 °C", (2024, 15.8), xytext=(0, 9), textcoords="offset points", ha="center")
    ax.set(ylim=(12, 17), xlabel="Année", ylabel="Température moyenne de l'eau (°C)")
    fig.suptitle("L'étang se réchauffe", fontsize=14, fontweight="bold")
    ax.set_title("+3,2 °C entre 2017 et 2024", fontsize=11)
    return fin(fig, "Source : sonde de la réserve, moyenne annuelle")


@menteuse("too-many-series")
def quatorze_lignes():
    r = np.random.default_rng(44)
    df = pd.DataFrame(
        50 + r.normal(0, 4, (15, 14)).cumsum(0),
        index=pd.Index(range(2010, 2025), name="Année"),
        columns=[f"Agence {c}" for c in "ABCDEFGHIJKLMN"],
    )
    fig, ax = plt.subplots(figsize=(9.5, 5.4))
    df.plot(ax=ax, color=sns.color_palette("dark", 14), style=["-", "--", ":", "-."] * 3 + ["-", "--"])
    ax.legend(loc="center left", bbox_to_anchor=(1, 0.5))
    ax.set(ylabel="Ventes (k€)", title="Ventes annuelles des agences")
    ax.set_ylim(0)
    return fin(fig, "Source : contrôle de gestion, 2010-2024")


@menteuse("too-many-series")
def douze_especes_lineplot():
    r = np.random.default_rng(45)
    sp = [
        "Merle",
        "Grive",
        "Pinson",
        "Verdier",
        "Serin",
        "Bruant",
        "Pipit",
        "Alouette",
        "Fauvette",
        "Pouillot",
        "Mésange",
        "Sittelle",
    ]
    d = pd.DataFrame(
        [(a, s, v) for s in sp for a, v in zip(range(2008, 2025), 30 + r.normal(0, 3, 17).cumsum())],
        columns=["Année", "Espèce", "n"],
    )
    fig, ax = plt.subplots(figsize=(9.5, 5.2))
    sns.lineplot(
        data=d,
        x="Année",
        y="n",
        hue="Espèce",
        style="Espèce",
        palette=sns.color_palette("dark", 12),
        errorbar=None,
        ax=ax,
    )
    sns.move_legend(ax, "upper left", bbox_to_anchor=(1, 1), frameon=False)
    ax.set(
        ylabel="Contacts par point d'écoute (nombre)",
        title="Douze passereaux suivis depuis 2008",
        ylim=(0, 75),
    )
    return fin(fig, "Source : points d'écoute du massif")


@menteuse("truncated-bars")
def taux_reussite_tronque():
    s = pd.Series({"Lycée A": 94.1, "Lycée B": 95.6, "Lycée C": 96.8, "Lycée D": 98.2})
    fig, ax = plt.subplots(figsize=(7, 4.6))
    s.plot.bar(ax=ax, rot=0, color="#2a6f97")
    ax.set_ylim(93, 99)
    ax.set(
        xlabel="Établissement",
        ylabel="Réussite au bac (% des candidats)",
        title="Réussite au bac 2024 dans quatre lycées",
    )
    return fin(fig, "Source : académie, résultats de juillet 2024")


@menteuse("truncated-bars")
def barh_tronquee():
    s = pd.Series({"Ligne 3": 1210, "Ligne 1": 1248, "Ligne 4": 1302, "Ligne 2": 1377})
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.barh(s.index, s, color="#bc6c25")
    ax.set_xlim(left=1150)
    ax.set(
        xlabel="Voyageurs par jour (nombre)",
        ylabel="Ligne de bus",
        title="Voyageurs quotidiens du réseau de bus",
    )
    return fin(fig, "Source : cellules de comptage, octobre 2024")


@menteuse("truncated-bars")
def aire_tronquee():
    an = np.arange(2012, 2025)
    y = np.array([402, 405, 409, 408, 412, 415, 417, 421, 420, 425, 428, 430, 434])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.fill_between(an, 395, y, color="#e07a5f")
    ax.plot(an, y, color="#81300f", lw=2)
    ax.set_ylim(395, 440)
    ax.set(
        xlabel="Année", ylabel="CO₂ à la station (ppm)", title="Concentration de CO₂ à la station d'altitude"
    )
    return fin(fig, "Source : observatoire, moyenne annuelle")


@menteuse("uneven-bins")
def ages_classes_inegales():
    r = np.random.default_rng(47)
    a = np.clip(r.gamma(6, 6.5, 900), 3, 95)
    fig, ax = plt.subplots(figsize=(8, 4.7))
    ax.hist(a, bins=[0, 10, 20, 25, 30, 40, 65, 100], color="#5c7c8a", edgecolor="white")
    ax.set(
        xlabel="Âge des festivaliers (ans)", ylabel="Nombre de festivaliers", title="Âge de 900 festivaliers"
    )
    return fin(fig, "Source : billetterie, juillet 2024")


@menteuse("uneven-bins")
def histplot_revenus_inegal():
    r = np.random.default_rng(48)
    fig, ax = plt.subplots(figsize=(8, 4.7))
    sns.histplot(
        r.lognormal(3, 0.6, 700).clip(1, 119),
        bins=[0, 5, 10, 15, 20, 30, 60, 120],
        color="#99582a",
        stat="count",
        ax=ax,
    )
    ax.set(
        xlabel="Distance parcourue par la cigogne (km par jour)",
        ylabel="Nombre de jours",
        title="Trajets quotidiens de cigognes équipées d'une balise",
    )
    return fin(fig, "Source : suivi GPS, 12 individus, 2021-2023")


@menteuse("uneven-ticks")
def annees_positions_regulieres():
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(
        ["1950", "1975", "1990", "2000", "2010", "2015", "2020", "2023"],
        [12, 19, 25, 31, 40, 46, 53, 57],
        marker="o",
        color=NUIT,
    )
    ax.set(
        ylim=(0, 65), xlabel="Année", ylabel="Surface bâtie (km²)", title="Surface bâtie de l'agglomération"
    )
    ax.grid(alpha=0.4)
    return fin(fig, "Source : photographies aériennes et base cartographique")


@menteuse("uneven-ticks")
def ticks_distances_menteurs():
    x = np.arange(6)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(x, [88, 79, 70, 61, 52, 44], "s-", color="#9b2226")
    ax.set_xticks(x, ["0", "10", "50", "100", "500", "1000"])
    ax.set(
        xlabel="Distance à la route (m)",
        ylabel="Niveau sonore (dB)",
        ylim=(0, 100),
        title="Le bruit s'atténue avec la distance à la route",
    )
    return fin(fig, "Source : sonomètre, moyenne sur une heure")


@menteuse("unexplained-interval")
def barres_erreur_muettes():
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.errorbar(
        [1, 2, 3, 4],
        [14.2, 17.8, 19.1, 23.4],
        yerr=[1.2, 1.6, 1.1, 2.0],
        fmt="o",
        capsize=5,
        color=BLEU,
        ms=8,
    )
    ax.set_xticks([1, 2, 3, 4], ["témoin", "haie", "bande fleurie", "haie + bande"])
    ax.set(
        ylim=(0, 28),
        xlim=(0.5, 4.5),
        xlabel="Aménagement",
        ylabel="Pollinisateurs capturés (nombre par piège)",
        title="Pollinisateurs selon l'aménagement de la parcelle",
    )
    return fin(fig, "Source : essai en ferme, 4 × 12 pièges, 2022")


@menteuse("unexplained-interval")
def bande_seaborn_muette():
    r = np.random.default_rng(50)
    d = pd.DataFrame(
        [(w, 40 + 5 * np.sin(w / 4) + r.normal(0, 6)) for w in range(1, 31) for _ in range(8)],
        columns=["s", "v"],
    )
    fig, ax = plt.subplots(figsize=(8, 4.6))
    sns.lineplot(data=d, x="s", y="v", errorbar=("ci", 95), n_boot=200, seed=1, color="#005f73", ax=ax)
    ax.set(
        ylim=(0, 60),
        xlabel="Semaine de 2024",
        ylabel="Durée d'écoute (min par jour)",
        title="Durée d'écoute quotidienne de musique",
    )
    return fin(fig, "Source : journal d'écoute de huit volontaires")


@menteuse("unexplained-interval")
def barplot_sd_en():
    r = np.random.default_rng(51)
    d = pd.DataFrame(
        {
            "Site": np.repeat(["Marsh", "Meadow", "Woodland"], 20),
            "Clutch": np.r_[r.normal(4.2, 0.7, 20), r.normal(5.1, 0.8, 20), r.normal(6.3, 0.9, 20)],
        }
    )
    fig, ax = plt.subplots(figsize=(7, 4.6))
    sns.barplot(data=d, x="Site", y="Clutch", errorbar="sd", capsize=0.15, color="#5f8a6e", ax=ax)
    ax.set(xlabel="Habitat", ylabel="Clutch size (eggs per nest)", title="Clutch size by habitat")
    return fin(fig, "Source: nest-box survey, 60 nests, spring 2023")


@menteuse("unordered-time")
def mois_alphabetiques():
    s = pd.Series(
        [82, 61, 55, 48, 66, 41, 30, 34, 58, 79, 91, 88],
        index=[
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
    ).sort_index()
    fig, ax = plt.subplots(figsize=(9, 5))
    s.plot.bar(ax=ax, color="#457b9d", rot=40)
    ax.set(xlabel="Mois de 2023", ylabel="Pluie (mm)", title="Pluie mensuelle à la station du lycée")
    return fin(fig, "Source : pluviomètre des élèves, 2023")


@menteuse("unordered-time")
def annees_melangees():
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(
        ["2019", "2021", "2020", "2023", "2022", "2024"],
        [310, 342, 355, 388, 401, 430],
        marker="o",
        color="#283618",
    )
    ax.set(ylim=(0, 480), xlabel="Année", ylabel="Visiteurs (milliers)", title="Visiteurs du parc naturel")
    return fin(fig, "Source : écocompteurs du parc")


@menteuse("unsorted-bars")
def barres_desordre_communes():
    s = pd.Series(
        {
            "Aubagne": 212,
            "Cassis": 95,
            "Gémenos": 318,
            "Marseille 9e": 402,
            "Allauch": 151,
            "La Ciotat": 267,
            "Carnoux": 120,
        }
    )
    fig, ax = plt.subplots(figsize=(8.6, 4.6))
    ax.bar(s.index, s, color="#386fa4")
    ax.set(
        xlabel="Commune",
        ylabel="Bornes de recharge (nombre)",
        title="Bornes de recharge publiques par commune",
    )
    return fin(fig, "Source : fichier national des bornes, juin 2024")


@menteuse("unsorted-bars")
def barh_desordre_pandas():
    df = pd.DataFrame(
        {"Heures": [14, 31, 9, 25, 40, 18]},
        index=["Réunions", "Terrain", "Compta", "Rédaction", "Analyse", "Courriels"],
    )
    fig, ax = plt.subplots(figsize=(8, 4.4))
    df.plot.barh(ax=ax, legend=False, color="#7b2d26")
    ax.set(
        xlabel="Temps passé (heures par mois)",
        ylabel="Activité",
        title="À quoi passe-t-on son temps au bureau d'études ?",
    )
    return fin(fig, "Source : feuilles de temps, moyenne 2024")


# ───────────────────────────── HONNÊTES ─────────────────────────────


@honnete
def temp_mer_sans_zero():
    an = np.arange(1985, 2025)
    r = np.random.default_rng(101)
    y = 13.1 + 0.035 * (an - 1985) + r.normal(0, 0.25, 40)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, y, color=BLEU, lw=1.8)
    ax.set(
        xlabel="Année",
        ylabel="Température de surface de la mer (°C)",
        ylim=(12, 15.5),
        title="Température annuelle de la mer au large de la pointe",
    )
    return fin(fig, "Source : bouée océanographique, moyenne annuelle")


@honnete
def rangs_bump():
    rg = pd.DataFrame(
        {
            "Merle": [1, 1, 2, 2, 2],
            "Mésange": [3, 2, 1, 1, 1],
            "Moineau": [2, 3, 3, 4, 4],
            "Pie": [4, 4, 4, 3, 3],
        },
        index=range(2020, 2025),
    )
    fig, ax = plt.subplots(figsize=(8, 4.6))
    for (n, y), c, m in zip(rg.items(), [NUIT, ORANGE, BLEU, "#7a5195"], "osD^"):
        ax.plot(rg.index, y, marker=m, ms=11, lw=2.5, color=c)
        ax.text(2024.12, y.iloc[-1], n, va="center", color=c)
    ax.invert_yaxis()
    ax.set_yticks([1, 2, 3, 4], ["1er", "2e", "3e", "4e"])
    ax.set_xticks(rg.index)
    ax.set(
        xlim=(2019.8, 2024.9),
        xlabel="Année",
        ylabel="Rang dans les jardins (1er en haut)",
        title="Classement des quatre oiseaux les plus vus au jardin",
    )
    return fin(fig, "Source : opération « Comptons au jardin », dernier week-end de janvier")


@honnete
def petits_multiples_partages():
    r = np.random.default_rng(103)
    fig, axs = plt.subplots(2, 3, figsize=(10, 6), sharex=True, sharey=True)
    for ax, v in zip(axs.flat, ["Brest", "Lille", "Lyon", "Nice", "Pau", "Metz"]):
        ax.plot(
            range(1, 13),
            12 + r.uniform(-2, 4) - r.uniform(5, 9) * np.cos((np.arange(12) - 0.5) / 12 * 2 * np.pi),
            color=ROUGE,
        )
        ax.set_title(v, fontsize=11)
        ax.set_xticks([1, 4, 7, 10], ["janv.", "avr.", "juil.", "oct."])
    fig.suptitle("Température moyenne mensuelle dans six villes, même échelle", fontsize=14)
    fig.supylabel("Température (°C)")
    fig.supxlabel("Mois", y=0.05)
    return fin(fig, "Source : normales climatiques 1991-2020")


@honnete
def celsius_fahrenheit():
    h = np.arange(0, 25)
    fig, ax = plt.subplots(figsize=(8, 4.7))
    ax.plot(h, 14 + 7 * np.sin((h - 9) / 24 * 2 * np.pi), color=NUIT, lw=2)
    ax.set(
        xlabel="Heure (h)",
        ylabel="Température (°C)",
        xticks=range(0, 25, 6),
        title="Une journée d'avril dans la serre",
    )
    s = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    s.set_ylabel("La même température (°F)")
    return fin(fig, "Source : thermomètre de la serre, 14 avril 2024")


@honnete
def twinx_fahrenheit_a_la_main():
    m = np.arange(12)
    t = np.array([4, 5, 9, 12, 16, 20, 23, 22, 18, 13, 8, 5])
    fig, ax = plt.subplots(figsize=(8.4, 4.7))
    ax.plot(m, t, "o-", color=BLEU)
    ax.set_ylim(0, 30)
    bx = ax.twinx()
    bx.set_ylim(32, 86)
    ax.set_xticks(m, MOIS)
    ax.set(
        xlabel="Mois", ylabel="Température (°C)", title="Température de la rivière au pont, en °C et en °F"
    )
    bx.set_ylabel("Même courbe en °F")
    return fin(fig, "Source : sonde du syndicat de rivière, 2023")


@honnete
def classes_inegales_densite():
    r = np.random.default_rng(105)
    a = np.clip(r.gamma(6, 6.5, 900), 1, 99)
    fig, ax = plt.subplots(figsize=(8, 4.7))
    ax.hist(a, bins=[0, 10, 20, 25, 30, 40, 65, 100], density=True, color="#5c7c8a", edgecolor="white")
    ax.set(
        xlabel="Âge (ans)",
        ylabel="Densité (part des festivaliers par année d'âge)",
        title="Âge des festivaliers : la surface de chaque barre donne la part de la classe",
    )
    return fin(fig, "Source : billetterie, juillet 2024, 900 entrées")


@honnete
def stairs_densite_inegale():
    bords = np.array([0, 5, 10, 20, 40, 80])
    n = np.array([50, 90, 160, 120, 40])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.stairs(n / np.diff(bords), bords, fill=True, color="#bc6c25")
    for a, b, k in zip(bords[:-1], bords[1:], n):
        ax.text((a + b) / 2, k / (b - a) + 0.4, f"{k}", ha="center")
    ax.set(
        ylim=(0, 21),
        xlabel="Distance domicile-lycée (km)",
        ylabel="Élèves par kilomètre de distance (nombre)",
        title="À quelle distance du lycée habitent les élèves ? (au-dessus : effectif de la classe)",
    )
    return fin(fig, "Source : service de la vie scolaire, 460 élèves, rentrée 2024")


@honnete
def erreurs_expliquees():
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    ax.errorbar(
        [1, 2, 3],
        [14.2, 17.8, 23.4],
        yerr=[1.2, 1.6, 2.0],
        fmt="o",
        capsize=5,
        color=BLEU,
        ms=8,
        label="moyenne ± intervalle de confiance à 95 %",
    )
    ax.set_xticks([1, 2, 3], ["témoin", "haie", "haie + bande fleurie"])
    ax.legend(loc="lower right")
    ax.set(
        ylim=(0, 28),
        xlim=(0.5, 3.5),
        xlabel="Aménagement",
        ylabel="Pollinisateurs (nombre par piège)",
        title="Pollinisateurs selon l'aménagement",
    )
    return fin(fig, "Source : essai en ferme, 3 × 12 pièges, 2022")


@honnete
def barplot_ci_note_bas():
    r = np.random.default_rng(107)
    d = pd.DataFrame(
        {
            "Milieu": np.repeat(["Marais", "Prairie", "Bois"], 20),
            "Ponte": np.r_[r.normal(4.2, 0.7, 20), r.normal(5.1, 0.8, 20), r.normal(6.3, 0.9, 20)],
        }
    )
    fig, ax = plt.subplots(figsize=(7, 4.8))
    sns.barplot(data=d, x="Milieu", y="Ponte", errorbar="sd", capsize=0.15, color="#5f8a6e", ax=ax)
    ax.set(ylabel="Taille de ponte (œufs par nid)", title="Taille de ponte selon le milieu")
    return fin(
        fig, "Barres d'erreur : ± 1 écart type (n = 20 nids par milieu). Source : suivi de nichoirs, 2023"
    )


@honnete
def lineplot_bande_ic_en():
    r = np.random.default_rng(108)
    d = pd.DataFrame(
        [(w, 40 + 5 * np.sin(w / 4) + r.normal(0, 6)) for w in range(1, 31) for _ in range(8)],
        columns=["s", "v"],
    )
    fig, ax = plt.subplots(figsize=(8, 4.7))
    sns.lineplot(data=d, x="s", y="v", errorbar=("ci", 95), n_boot=200, seed=1, color="#005f73", ax=ax)
    ax.set(
        ylim=(0, 60),
        xlabel="Week of 2024",
        ylabel="Listening time (min per day)",
        title="Daily music listening\nMean of eight volunteers; shaded band: 95% confidence interval",
    )
    return fin(fig, "Source: listening diaries, eight volunteers")


@honnete
def divergente_centree():
    r = np.random.default_rng(109)
    df = pd.DataFrame(r.normal(0.9, 1, (8, 12)).round(1), index=range(2017, 2025), columns=MOIS)
    fig, ax = plt.subplots(figsize=(9, 5))
    sns.heatmap(
        df,
        cmap="RdBu_r",
        center=0,
        vmin=-4,
        vmax=4,
        annot=True,
        fmt="+.1f",
        annot_kws=dict(fontsize=9),
        ax=ax,
        cbar_kws={"label": "Écart à la normale 1991-2020 (°C)"},
    )
    ax.set(xlabel="Mois", ylabel="Année", title="Écart mensuel à la normale de température")
    return fin(fig, "Source : station météo de Rennes-Est")


@honnete
def twoslope_indice():
    r = np.random.default_rng(110)
    x, y = r.uniform(5, 95, 60), r.uniform(20, 80, 60)
    c = np.clip(106 + 0.62 * (x - 50) + r.normal(0, 6, 60), 72, 150)
    fig, ax = plt.subplots(figsize=(8, 5.2))
    sc = ax.scatter(x, y, c=c, cmap="PuOr", norm=TwoSlopeNorm(100, 70, 160), s=80, edgecolor="#333333")
    fig.colorbar(sc, label="Indice de loyer (100 = moyenne nationale)")
    ax.set(
        xlabel="Distance à la gare (min à pied)",
        ylabel="Surface du logement (m²)",
        title="Loyers des annonces, comparés à la moyenne nationale",
    )
    return fin(fig, "Source : annonces collectées par le cabinet, mars 2024")


@honnete
def log_dit():
    an = pd.Index(range(2010, 2025), name="Année")
    df = pd.DataFrame(
        {
            "Perruche à collier": (12 * 1.55 ** np.arange(15)).round(),
            "Moineau domestique": np.linspace(6200, 4100, 15).round(),
        },
        index=an,
    )
    fig, ax = plt.subplots(figsize=(8, 5))
    df.plot(ax=ax, logy=True, style=["-o", "--s"], color=[BLEU, ORANGE])
    ax.set_ylabel("Nombre d'oiseaux (échelle logarithmique)")
    ax.set_title("Perruches et moineaux dans les parcs de la ville")
    return fin(fig, "Source : groupe ornithologique local, comptage de janvier")


@honnete
def trou_signale():
    a1, n1 = [2006, 2007, 2008, 2009, 2010, 2011], [340, 352, 331, 362, 349, 371]
    a2, n2 = [2018, 2019, 2020, 2021, 2022, 2023], [255, 249, 262, 241, 236, 240]
    fig, ax = plt.subplots(figsize=(8.4, 4.7))
    ax.plot(a1, n1, "o-", color=VERT, lw=2.4)
    ax.plot(a2, n2, "o-", color=VERT, lw=2.4)
    ax.axvspan(2011.3, 2017.7, color="#e6e6e6")
    ax.text(2014.5, 100, "pas de comptage\n2012-2017", ha="center")
    ax.set(
        xlabel="Année",
        ylabel="Couples nicheurs (nombre)",
        ylim=(0, 420),
        xticks=range(2006, 2024, 3),
        title="Hirondelles de fenêtre nicheuses dans le bourg",
    )
    return fin(fig, "Source : atlas communal de la biodiversité")


@honnete
def trou_nan_ligne_coupee():
    r = np.random.default_rng(113)
    idx = pd.date_range("2023-01-01", "2023-12-31", freq="D")
    y = pd.Series(55 + 25 * np.sin((np.arange(365) - 90) / 365 * 2 * np.pi) + r.normal(0, 5, 365), index=idx)
    y["2023-05-10":"2023-08-05"] = np.nan
    fig, ax = plt.subplots(figsize=(9, 4.6))
    ax.plot(y.index, y, color="#5b2a86", lw=1.4)
    ax.annotate("capteur en panne", (mdates.date2num(pd.Timestamp("2023-06-22")), 50), ha="center")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set(
        ylim=(0, 110),
        xlabel="Jour de 2023",
        ylabel="Ozone, moyenne du jour (µg/m³)",
        title="Ozone mesuré à la station du quai nord",
    )
    return fin(fig, "Source : réseau de surveillance de l'air, station 14")


@honnete
def pointille_interpole():
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot([2010, 2011, 2012, 2013, 2014], [61, 63, 66, 64, 68], "o-", color=NUIT, label="mesures")
    ax.plot([2014, 2019], [68, 81], ":", color=NUIT, label="années sans mesure (interpolées)")
    ax.plot([2019, 2020, 2021, 2022, 2023], [81, 70, 77, 84, 88], "o-", color=NUIT)
    ax.legend(loc="lower right")
    ax.set(
        ylim=(0, 100),
        xlabel="Année",
        ylabel="Trafic cycliste (milliers de passages)",
        title="Passages de vélos au pont des Arts",
    )
    return fin(fig, "Source : compteur municipal ; compteur hors service de 2015 à 2018")


@honnete
def rouge_vert_marqueurs():
    an = np.arange(2012, 2025)
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    ax.plot(
        an, [61, 60, 62, 59, 58, 60, 57, 55, 51, 54, 53, 50, 49], color="#a8502f", ls="--", marker="s", lw=2
    )
    ax.plot(
        an, [44, 46, 45, 49, 52, 51, 55, 57, 56, 60, 59, 63, 64], color="#50661a", ls="-", marker="o", lw=2
    )
    ax.text(2024.2, 49, "Alouette\ndes champs", color="#a8502f", va="center")
    ax.text(2024.2, 64, "Pigeon\nramier", color="#50661a", va="center")
    ax.set(
        ylim=(0, 80),
        xlim=(2011.5, 2026.5),
        xticks=range(2012, 2025, 4),
        xlabel="Année",
        ylabel="Abondance (individus par km²)",
        title="Deux espèces des plaines céréalières",
    )
    return fin(fig, "Source : suivi temporel des oiseaux communs, 42 carrés")


@honnete
def scatter_hue_style():
    r = np.random.default_rng(115)
    d = pd.concat(
        [
            pd.DataFrame({"t": r.normal(m, 1.6, 25), "h": r.normal(h, 5, 25), "Milieu": k})
            for k, m, h in [("Prairie", 17, 55), ("Friche", 21, 64), ("Verger", 25, 48)]
        ]
    )
    fig, ax = plt.subplots(figsize=(7.5, 5.2))
    sns.scatterplot(
        data=d, x="t", y="h", hue="Milieu", style="Milieu", s=65, palette=[BLEU, ORANGE, "#333333"], ax=ax
    )
    ax.set(
        xlabel="Température au sol (°C)",
        ylabel="Humidité relative (%)",
        title="Microclimat de 75 placettes selon le milieu",
    )
    return fin(fig, "Source : relevés de thèse, juin 2023")


@honnete
def chaleur_continue_viridis():
    r = np.random.default_rng(116)
    z = (
        18
        + 9 * np.sin(np.linspace(0, np.pi, 24))[None, :]
        + np.linspace(-3, 4, 14)[:, None]
        + r.normal(0, 0.6, (14, 24))
    )
    fig, ax = plt.subplots(figsize=(9, 5))
    im = ax.imshow(z, aspect="auto", cmap="viridis", origin="lower", extent=(0, 24, 0.5, 14.5))
    fig.colorbar(im, ax=ax, label="Température de l'air (°C)")
    ax.set(
        xlabel="Heure de la journée (h)",
        ylabel="Jour d'août (numéro)",
        title="Température de la cour, heure par heure",
    )
    return fin(fig, "Source : sondes des élèves de SNT, août 2024")


@honnete
def sept_classes_discretes():
    r = np.random.default_rng(117)
    z = np.abs(r.normal(20, 9, (9, 12))).cumsum(1) / 3
    cm = plt.get_cmap("YlGnBu", 7)
    fig, ax = plt.subplots(figsize=(8.6, 5))
    im = ax.pcolormesh(
        np.arange(13) + 0.5,
        np.arange(10),
        z,
        cmap=cm,
        norm=BoundaryNorm([0, 10, 20, 30, 45, 60, 80, 120], 7),
        edgecolors="white",
    )
    fig.colorbar(
        im, label="Cumul de pluie (mm)", ticks=[0, 10, 20, 30, 45, 60, 80, 120], spacing="proportional"
    )
    ax.set_xticks(range(1, 13), MOIS)
    ax.set_yticks(np.arange(9) + 0.5, [f"P{i}" for i in range(1, 10)])
    ax.set(xlabel="Mois", ylabel="Pluviomètre", title="Cumul de pluie depuis janvier, neuf pluviomètres")
    return fin(fig, "Source : réseau amateur, 2023")


@honnete
def competences_lettres():
    r = np.random.default_rng(118)
    z = r.integers(0, 3, (8, 5))
    fig, ax = plt.subplots(figsize=(7.5, 5.6))
    ax.imshow(z, cmap=ListedColormap(["#fddbc7", "#d1e5f0", "#67a9cf"]), aspect="auto")
    for i in range(8):
        for j in range(5):
            ax.text(j, i, ["non acquis", "en cours", "acquis"][z[i, j]], ha="center", va="center", fontsize=9)
    ax.set_xticks(range(5), ["Web", "Données", "Images", "GPS", "Python"])
    ax.set_yticks(range(8), [f"Élève {i}" for i in range(1, 9)])
    ax.set(xlabel="Thème du programme", ylabel="Élève", title="Compétences de SNT validées ou non, groupe B")
    return fin(fig, "Source : grille d'évaluation, décembre 2024")


@honnete
def mosaic_plutot_que_deux_axes():
    fig, d = plt.subplot_mosaic([["a"], ["b"]], figsize=(8.4, 6.2), sharex=True)
    d["a"].bar(MOIS, [82, 61, 55, 48, 66, 41, 30, 34, 58, 79, 91, 88], color="#3f7fa6")
    d["a"].set_ylabel("Pluie (mm)")
    d["b"].plot(MOIS, [14, 18, 29, 46, 58, 52, 37, 25, 22, 20, 15, 12], color=ROUGE, marker="D")
    d["b"].set(ylabel="Chants par sortie (nombre)", ylim=(0, 70), xlabel="Mois de 2023")
    fig.suptitle("Pluie et activité vocale des passereaux")
    return fin(fig, "Source : carnet de terrain et pluviomètre de la réserve")


@honnete
def base_cent_un_axe():
    df = pd.DataFrame(
        {"Ventes": [100, 107, 114, 119, 129, 141], "Salaires": [100, 102, 105, 109, 113, 118]},
        index=pd.Index(range(2019, 2025), name="Année"),
    )
    fig, ax = plt.subplots(figsize=(8, 4.7))
    df.plot(ax=ax, style=["-o", "--^"], color=[BLEU, ORANGE], lw=2)
    ax.axhline(100, color=GRIS, lw=0.9)
    ax.set(ylabel="Indice (base 100 en 2019)", ylim=(90, 145), title="Ventes et salaires, base 100 en 2019")
    return fin(fig, "Source : comptes annuels de la coopérative")


@honnete
def effectif_et_part_meme_mesure():
    v = np.array([84, 62, 34, 20])
    fig, ax = plt.subplots(figsize=(8, 4.7))
    ax.bar(["Bus", "À pied", "Voiture", "Vélo"], v, color="#52796f")
    ax.set(
        ylim=(0, 100),
        xlabel="Mode de transport",
        ylabel="Élèves (nombre)",
        title="Comment 200 élèves viennent au lycée",
    )
    s = ax.secondary_yaxis("right", functions=(lambda n: n / 2, lambda p: p * 2))
    s.set_ylabel("Part des 200 élèves (%)")
    return fin(fig, "Source : enquête de la classe de SNT, octobre 2024")


@honnete
def chronos_centiemes():
    s = pd.Series({"Ana": 13.42, "Inès": 13.57, "Lou": 13.61, "Maya": 13.88})
    fig, ax = plt.subplots(figsize=(7.5, 3.9))
    ax.plot(s.values, range(4), "o", ms=11, color=ROUGE)
    for i, (n, v) in enumerate(s.items()):
        ax.annotate(
            f"{v:.2f} s".replace(".", ","), (v, i), xytext=(10, 0), textcoords="offset points", va="center"
        )
    ax.set_yticks(range(4), s.index)
    ax.set(
        xlim=(13.3, 14.05),
        ylim=(-0.6, 3.6),
        xlabel="Temps au 100 m (s)",
        ylabel="Coureuse",
        title="Finale du 100 m de l'association sportive",
    )
    return fin(fig, "Source : chronométrage électronique, mai 2024")


@honnete
def taux_de_change_quatre_decimales():
    r = np.random.default_rng(121)
    idx = pd.bdate_range("2024-01-02", periods=120)
    s = pd.Series(1.085 + r.normal(0, 0.003, 120).cumsum() * 0.6, index=idx)
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.plot(s.index, s, color=NUIT)
    ax.annotate(
        f"{s.iloc[-1]:.4f}", (s.index[-1], s.iloc[-1]), xytext=(6, 0), textcoords="offset points", va="center"
    )
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set(
        xlabel="Date",
        ylabel="Dollars pour un euro (USD)",
        title="Cours de l'euro en dollars, de janvier à juin 2024",
    )
    ax.margins(x=0.12)
    return fin(fig, "Source : cours quotidiens de clôture")


@honnete
def profondeur_vers_le_bas():
    z = np.linspace(0, 40, 81)
    fig, ax = plt.subplots(figsize=(5.6, 6))
    ax.plot(7 + 15 / (1 + np.exp((z - 12) / 2)), z, color=BLEU, lw=2.5)
    ax.invert_yaxis()
    ax.set(
        xlabel="Température (°C)",
        ylabel="Profondeur (m), surface en haut",
        title="Profil de température du lac, 3 août",
        xlim=(0, 25),
    )
    return fin(fig, "Source : sonde multiparamètre, 2023")


@honnete
def barh_invert_classement():
    s = pd.Series(
        {
            "Mésange charbonnière": 412,
            "Merle noir": 388,
            "Rougegorge": 301,
            "Pinson des arbres": 187,
            "Verdier": 96,
        }
    )
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.barh(s.index, s, color="#588157")
    ax.invert_yaxis()
    ax.bar_label(ax.containers[0], padding=3)
    ax.set(
        xlim=(0, 470),
        xlabel="Jardins où l'espèce est vue (nombre)",
        ylabel="Espèce",
        title="La mésange charbonnière est l'oiseau le plus répandu",
    )
    return fin(fig, "Source : opération « Comptons au jardin », 520 jardins, 2024")


@honnete
def points_sur_matieres():
    s = pd.Series({"Maths": 10.1, "Français": 10.7, "Anglais": 11.8, "SVT": 12.2, "SNT": 13.4, "EPS": 14.9})
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.hlines(s.index, 0, s, color="#7b8794", lw=2)
    ax.plot(s, s.index, "o", color=NUIT, ms=10)
    ax.set(
        xlim=(0, 20), xlabel="Moyenne de la classe (sur 20)", ylabel="Matière", title="Moyennes de la 2de 4"
    )
    return fin(fig, "Source : conseil de classe du 1er trimestre 2024")


@honnete
def ligne_sur_niveaux_ordonnes():
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.plot(
        ["6e", "5e", "4e", "3e", "2de", "1re", "Tle"],
        [41, 38, 33, 29, 24, 22, 19],
        marker="o",
        color="#7b2d26",
        lw=2,
    )
    ax.set(
        ylim=(0, 50),
        xlabel="Niveau de classe",
        ylabel="Lisent un livre par mois (% des élèves)",
        title="La lecture recule de la 6e à la terminale",
    )
    return fin(fig, "Source : enquête de la médiathèque, 1 320 élèves, 2024")


@honnete
def pointplot_ages_sans_ligne():
    d = pd.DataFrame(
        {"Espèce": ["Mésange bleue", "Merle noir", "Pinson", "Rougegorge"], "Visites": [48, 31, 26, 22]}
    )
    fig, ax = plt.subplots(figsize=(7.5, 4.4))
    sns.pointplot(data=d, x="Espèce", y="Visites", errorbar=None, linestyle="none", color=ORANGE, ax=ax)
    ax.set(ylim=(0, 55), ylabel="Visites à la mangeoire (par heure)", title="Qui vient à la mangeoire ?")
    return fin(fig, "Source : comptage des élèves, janvier 2024")


@honnete
def fond_sombre_lisible():
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(8.4, 4.8))
        an = np.arange(2016, 2025)
        ax.plot(an, [1.2, 1.9, 3.1, 4.8, 7.2, 9.9, 12.4, 14.8, 17.5], color="#ffd166", lw=3, marker="o")
        ax.set(
            ylim=(0, 20),
            xlabel="Année",
            ylabel="Écoutes (millions)",
            title="Écoutes en ligne du label, 2016-2024",
        )
        fig.tight_layout(rect=(0, 0.06, 1, 1))
        fig.text(
            0.012, 0.015, "Source : plateformes d'écoute, déclaration annuelle", fontsize=9, color="#dddddd"
        )
    return fig


@honnete
def spaghetti_gris_un_accent():
    r = np.random.default_rng(126)
    an = np.arange(2010, 2025)
    fig, ax = plt.subplots(figsize=(8.4, 5))
    for _ in range(14):
        ax.plot(an, 50 + r.normal(0.4, 3, 15).cumsum(), color="#8c8c8c", lw=1)
    y = 50 + np.arange(15) * 2.2
    ax.plot(an, y, color=ORANGE, lw=3)
    ax.text(2024.2, y[-1], "Nantes", color="#a94400", va="center", fontweight="bold")
    ax.text(2010.2, 20, "en gris : les quatorze autres agences", color="#555555")
    ax.set(
        ylim=(0, 100),
        xlim=(2010, 2026),
        xlabel="Année",
        ylabel="Ventes (k€)",
        title="L'agence de Nantes parmi les quinze agences",
    )
    return fin(fig, "Source : contrôle de gestion, 2010-2024")


@honnete
def bulles_aire_juste():
    v = np.array([10, 20, 30, 40])
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.scatter([1, 2, 3, 4], [2.1, 3.4, 2.8, 4.2], s=v * 120, color="#7fb7be", edgecolor="#1d4e55")
    for x, y, n, k in zip([1, 2, 3, 4], [2.1, 3.4, 2.8, 4.2], ["Sud", "Est", "Nord", "Ouest"], v):
        ax.text(x, y, f"{n}\n{k} M€", ha="center", va="center", fontsize=9)
    ax.set(
        xlim=(0.3, 5),
        ylim=(0, 7),
        xlabel="Ancienneté de l'agence (années)",
        ylabel="Croissance des ventes (%)",
        title="Agences : croissance, ancienneté et ventes (aire de la bulle = ventes)",
    )
    return fin(fig, "Source : contrôle de gestion, exercice 2023")


@honnete
def camembert_trois_parts():
    fig, ax = plt.subplots(figsize=(6.5, 5.2))
    ax.pie(
        [58, 27, 15],
        labels=["Voiture", "Train", "Car"],
        autopct="%.0f %%",
        startangle=90,
        counterclock=False,
        colors=["#8ecae6", "#ffb703", "#e5e5e5"],
        wedgeprops=dict(edgecolor="#333333"),
        textprops=dict(fontsize=11),
    )
    ax.set_title("Plus de la moitié du public vient en voiture\n(% des 1 904 festivaliers)")
    fig.text(0.02, 0.02, "Source : enquête de l'association organisatrice, juillet 2024", fontsize=9)
    return fig


@honnete
def anneau_deux_parts_pandas():
    s = pd.Series([83, 17], index=["répondu", "sans réponse"], name="")
    fig, ax = plt.subplots(figsize=(6.2, 5))
    s.plot.pie(
        ax=ax,
        autopct="%.0f %%",
        pctdistance=0.8,
        wedgeprops=dict(width=0.4, edgecolor="#333333"),
        colors=["#9ac6a8", "#d9d9d9"],
        startangle=90,
    )
    ax.set_title("Réponses au questionnaire des parents (% des 240 familles)")
    fig.text(0.02, 0.02, "Source : association de parents, novembre 2024", fontsize=9)
    return fig


@honnete
def hexbin_20000():
    r = np.random.default_rng(130)
    x = r.normal(15, 5, 20000)
    y = 0.7 * (x - 15) + r.normal(0, 4, 20000) + 60
    fig, ax = plt.subplots(figsize=(8, 5))
    h = ax.hexbin(x, y, gridsize=35, cmap="magma_r", mincnt=1)
    fig.colorbar(h, label="Relevés par alvéole (nombre)")
    ax.set(
        xlabel="Température (°C)",
        ylabel="Consommation par foyer (kWh par semaine)",
        title="20 000 relevés de compteurs et la température",
    )
    return fin(fig, "Source : expérimentation compteurs communicants, 2023")


@honnete
def nuage_1500_transparent():
    r = np.random.default_rng(131)
    x = r.uniform(0, 60, 1500)
    fig, ax = plt.subplots(figsize=(8, 5.4))
    ax.scatter(x, 2 + 0.3 * x + r.gamma(3, 1.8, 1500), s=7, alpha=0.45, color="#14213d", linewidths=0)
    ax.set(
        xlabel="Distance (km)",
        ylabel="Prix du billet (€)",
        title="1 500 trajets de train : distance et prix",
        ylim=(0, 40),
    )
    return fin(fig, "Source : relevé du cabinet, automne 2024")


@honnete
def fleche_vent_cyclique():
    r = np.random.default_rng(132)
    d = (
        200
        + 60 * np.sin(np.arange(31)[:, None] / 4)
        + 20 * np.cos(np.arange(24) / 4)[None, :]
        + r.normal(0, 12, (31, 24))
    ) % 360
    fig, ax = plt.subplots(figsize=(9, 5.4))
    im = ax.imshow(d, cmap="twilight", vmin=0, vmax=360, aspect="auto", extent=(0, 24, 31.5, 0.5))
    cb = fig.colorbar(im, ticks=[0, 90, 180, 270, 360])
    cb.ax.set_yticklabels(["N 0°", "E 90°", "S 180°", "O 270°", "N 360°"])
    cb.set_label("Direction du vent (°), palette cyclique")
    ax.set(
        xlabel="Heure (h)",
        ylabel="Jour de mars (1 en haut, comme un calendrier)",
        title="D'où vient le vent ? Mars 2024",
    )
    return fin(fig, "Source : girouette de la réserve")


@honnete
def rose_des_vents():
    fig = plt.figure(figsize=(6.2, 6.4))
    ax = fig.add_subplot(projection="polar")
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.bar(
        np.arange(8) * np.pi / 4, [9, 7, 5, 6, 12, 24, 26, 11], width=0.6, color="#4a7c99", edgecolor="white"
    )
    ax.set_xticks(np.arange(8) * np.pi / 4, ["N", "NE", "E", "SE", "S", "SO", "O", "NO"])
    ax.set_yticks([10, 20, 30], ["10 %", "20 %", "30 %"])
    ax.set_title("Rose des vents : part des heures par direction (%)", pad=18)
    fig.text(0.02, 0.02, "Source : anémomètre du port, année 2023", fontsize=9)
    return fig


@honnete
def lissage_moyenne_mobile_dit():
    r = np.random.default_rng(134)
    idx = pd.date_range("2022-01-01", periods=730)
    s = pd.Series(40 + 15 * np.sin(np.arange(730) / 365 * 2 * np.pi) + r.normal(0, 6, 730), index=idx)
    fig, ax = plt.subplots(figsize=(9, 4.8))
    ax.plot(s.index, s, color="#6f8fa3", lw=0.8, label="valeur du jour")
    ax.plot(
        s.index,
        s.rolling(30, center=True).mean(),
        color="#253237",
        lw=2.4,
        label="moyenne mobile sur 30 jours",
    )
    ax.legend(loc="upper right")
    ax.set(
        ylim=(0, 85),
        xlabel="Date",
        ylabel="Production éolienne (MWh par jour)",
        title="Production du parc éolien de la Butte",
    )
    return fin(fig, "Source : exploitant du parc, 2022-2023")


@honnete
def regplot_bande_dite():
    r = np.random.default_rng(135)
    d = pd.DataFrame({"x": r.uniform(0, 10, 60)})
    d["y"] = 6 + 0.9 * d.x + r.normal(0, 1.8, 60)
    fig, ax = plt.subplots(figsize=(7.5, 4.9))
    sns.regplot(
        data=d,
        x="x",
        y="y",
        n_boot=200,
        seed=2,
        scatter_kws=dict(color=NUIT, s=35),
        line_kws=dict(color=ORANGE),
        ax=ax,
    )
    ax.set(
        xlabel="Temps de révision déclaré (h)",
        ylabel="Note (sur 20)",
        ylim=(0, 20),
        title="Révisions et note : droite des moindres carrés et bande de confiance à 95 %",
    )
    return fin(fig, "Source : questionnaire anonyme, 60 élèves de seconde")


@honnete
def cascade_budget():
    lab, d = ["2023", "Ventes", "Énergie", "Salaires", "Aides", "2024"], [120, 35, -18, -12, 9, 134]
    base = [0, 120, 137, 125, 125, 0]
    fig, ax = plt.subplots(figsize=(8.4, 4.7))
    ax.bar(
        lab, np.abs(d), bottom=base, color=["#33415c", "#5a9bd4", "#d98c5f", "#d98c5f", "#5a9bd4", "#33415c"]
    )
    for i, (b, v) in enumerate(zip(base, d)):
        ax.text(i, b + abs(v) + 2, f"{v:+d}" if 0 < i < 5 else f"{v}", ha="center")
    ax.set(
        ylim=(0, 175),
        xlabel="Poste",
        ylabel="Résultat (k€)",
        title="Du résultat 2023 au résultat 2024, poste par poste",
    )
    return fin(fig, "Source : comptes de l'association")


@honnete
def gantt_nidification():
    sp = ["Grive musicienne", "Merle noir", "Hirondelle rustique", "Martinet noir"]
    deb, dur = [3.2, 3.0, 4.6, 5.1], [3.6, 4.2, 4.0, 2.4]
    o = np.argsort(deb)[::-1]
    fig, ax = plt.subplots(figsize=(8.4, 4.2))
    ax.barh([sp[i] for i in o], [dur[i] for i in o], left=[deb[i] for i in o], height=0.5, color="#6a994e")
    ax.set_xticks(range(3, 11), MOIS[2:10])
    ax.set(
        xlim=(2.7, 9.4),
        xlabel="Mois (graduation : début du mois)",
        ylabel="Espèce",
        title="Période de nidification : du début à la fin de chaque barre",
    )
    return fin(fig, "Source : fiches nids, 2015-2023")


@honnete
def etendue_min_max_temperature():
    mini, maxi = (
        np.array([1, 1, 4, 6, 10, 13, 15, 15, 12, 9, 4, 2]),
        np.array([7, 9, 13, 16, 20, 24, 27, 26, 22, 17, 11, 8]),
    )
    fig, ax = plt.subplots(figsize=(8.6, 4.7))
    ax.bar(MOIS, maxi - mini, bottom=mini, width=0.55, color="#e09f3e", edgecolor="#7a4b00")
    ax.set(
        ylim=(0, 30),
        xlabel="Mois",
        ylabel="Température (°C)",
        title="Du minimum moyen (bas de barre) au maximum moyen (haut de barre)",
    )
    return fin(fig, "Source : normales climatiques 1991-2020, Tours")


@honnete
def fill_between_min_max():
    j = np.arange(1, 31)
    r = np.random.default_rng(139)
    lo, hi = 11 + r.normal(0, 1.2, 30), 22 + r.normal(0, 1.6, 30)
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.fill_between(
        j, lo, hi, facecolor="#f4a261", edgecolor="#a85416", alpha=0.7, label="du minimum au maximum du jour"
    )
    ax.plot(j, (lo + hi) / 2, color="#8f2d0c", label="moyenne du jour")
    ax.legend()
    ax.set(
        ylim=(0, 32),
        xlabel="Jour de juin 2024",
        ylabel="Température (°C)",
        title="Juin 2024 au jardin du lycée",
    )
    return fin(fig, "Source : station des élèves de SNT")


@honnete
def barres_anomalies_zero():
    an = np.arange(1994, 2025)
    r = np.random.default_rng(140)
    y = np.linspace(-0.6, 1.4, 31) + r.normal(0, 0.35, 31)
    fig, ax = plt.subplots(figsize=(9, 4.6))
    ax.bar(an, y, color=np.where(y > 0, "#b2182b", "#2166ac"))
    ax.axhline(0, color="black", lw=0.8)
    ax.set(
        xlabel="Année",
        ylabel="Écart à la moyenne 1991-2020 (°C)",
        title="Anomalie de température annuelle du bassin",
    )
    return fin(fig, "Source : service climatologique, 1994-2024")


@honnete
def warming_stripes():
    r = np.random.default_rng(141)
    y = np.linspace(-1.1, 1.6, 100) + r.normal(0, 0.35, 100)
    y -= y.mean()
    fig, ax = plt.subplots(figsize=(9.4, 3.8))
    im = ax.imshow(
        y[None, :], aspect="auto", cmap="RdBu_r", vmin=-2.2, vmax=2.2, extent=(1924.5, 2024.5, 0, 1)
    )
    ax.set_yticks([])
    ax.set_xlabel("Année")
    fig.colorbar(im, label="Écart à la moyenne (°C)")
    ax.set_title("Bandes du réchauffement, 1925-2024 (0 = moyenne du siècle)")
    return fin(fig, "Source : série homogénéisée de la station")


@honnete
def likert_empile():
    df = pd.DataFrame(
        {
            "Pas du tout": [8, 15, 22],
            "Plutôt pas": [17, 20, 28],
            "Plutôt": [45, 40, 32],
            "Tout à fait": [30, 25, 18],
        },
        index=["Horaires", "Propreté", "Prix"],
    )[::1]
    fig, ax = plt.subplots(figsize=(9, 4.4))
    df.iloc[::-1].plot.barh(
        stacked=True,
        ax=ax,
        color=["#ca6f1e", "#f5cba7", "#aed6f1", "#2471a3"],
        edgecolor="#333333",
        width=0.65,
    )
    for c, t in zip(ax.containers, ["white", "black", "black", "white"]):
        ax.bar_label(
            c, fmt="%d", label_type="center", color="black" if t == "black" else "white", fontweight="bold"
        )
    ax.legend(ncol=4, loc="upper center", bbox_to_anchor=(0.5, -0.17), frameon=False)
    ax.set(
        xlim=(0, 100),
        xlabel="Part des réponses (%)",
        ylabel="Êtes-vous satisfait de…",
        title="Satisfaction des usagers du tram",
    )
    return fin(fig, "Source : enquête de la régie, 1 015 usagers, 2024")


@honnete
def pyramide_ages():
    t = ["0-14", "15-29", "30-44", "45-59", "60-74", "75 et +"]
    h, f = np.array([320, 280, 300, 340, 290, 130]), np.array([305, 270, 310, 350, 320, 210])
    fig, ax = plt.subplots(figsize=(8, 5))
    ax.barh(t, -h, color="#4a6fa5", label="Hommes")
    ax.barh(t, f, color="#c07d1e", label="Femmes")
    ax.xaxis.set_major_formatter(lambda v, _: f"{abs(v):.0f}")
    ax.set(
        xlim=(-400, 400),
        xlabel="Habitants (nombre)",
        ylabel="Âge (ans)",
        title="Pyramide des âges de la commune",
    )
    ax.legend()
    return fin(fig, "Source : recensement de la population, 2021 ; tranches de quinze ans")


@honnete
def annee_scolaire_ordre():
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    s = pd.Series([2.1, 3.0, 4.8, 5.9, 6.4, 5.5, 4.7, 4.1, 3.6, 3.2], index=m)
    fig, ax = plt.subplots(figsize=(8.4, 4.5))
    s.plot.bar(ax=ax, rot=0, color="#3d5a80")
    ax.set(
        xlabel="Mois de l'année scolaire 2023-2024",
        ylabel="Absences (% des heures)",
        title="Absentéisme au fil de l'année scolaire",
    )
    return fin(fig, "Source : vie scolaire, 31 classes")


@honnete
def annee_hydrologique():
    m = [MOIS[(8 + i) % 12] for i in range(12)]
    fig, ax = plt.subplots(figsize=(8.6, 4.5))
    ax.stem(
        range(12), [9, 14, 26, 38, 47, 44, 36, 27, 20, 13, 8, 7], basefmt=" ", linefmt="C0-", markerfmt="C0o"
    )
    ax.set_xticks(range(12), m)
    ax.set(
        ylim=(0, 52),
        xlabel="Mois (année hydrologique, de septembre 2022 à août 2023)",
        ylabel="Débit moyen (m³/s)",
        title="Débit de la rivière au barrage",
    )
    return fin(fig, "Source : station hydrométrique du barrage")


@honnete
def barres_ordre_naturel_ages():
    fig, ax = plt.subplots(figsize=(8, 4.5))
    b = ax.bar(
        ["18-24 ans", "25-34 ans", "35-49 ans", "50-64 ans", "65 ans et +"],
        [38, 29, 21, 24, 31],
        color="#6d597a",
    )
    ax.bar_label(b, fmt="%d %%")
    ax.set(
        ylim=(0, 45),
        xlabel="Âge",
        ylabel="Prend le bus chaque semaine (%)",
        title="Les plus jeunes et les plus âgés prennent le plus le bus",
    )
    return fin(fig, "Source : enquête mobilité, 2 100 personnes, 2023")


@honnete
def barres_autres_en_dernier():
    s = pd.Series({"Rap": 34, "Pop": 24, "Rock": 14, "Électro": 11, "Autres": 17})
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    ax.bar(s.index, s, color=["#2f4b7c"] * 4 + ["#7d7d7d"])
    ax.bar_label(ax.containers[0], fmt="%d %%")
    ax.set(
        ylim=(0, 40),
        xlabel="Genre musical",
        ylabel="Part des écoutes (%)",
        title="Ce qu'écoutent les lycéens",
    )
    return fin(fig, "Source : questionnaire en ligne, 212 élèves, 2024")


@honnete
def ticks_irreguliers_places():
    an = [1950, 1975, 1990, 2000, 2010, 2015, 2023]
    fig, ax = plt.subplots(figsize=(8.6, 4.6))
    ax.plot(an, [12, 19, 25, 31, 40, 46, 57], marker="o", color=NUIT)
    ax.set_xticks(an)
    ax.set(
        ylim=(0, 65),
        xlabel="Année de la photographie aérienne",
        ylabel="Surface bâtie (km²)",
        title="Surface bâtie de l'agglomération",
    )
    return fin(fig, "Source : photographies aériennes")


@honnete
def frise_log_distance():
    x = np.array([1, 3, 10, 30, 100, 300])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.semilogx(x, 92 - 16 * np.log10(x), "s-", color="#9b2226")
    ax.set_xticks(x, [str(v) for v in x])
    ax.minorticks_off()
    ax.set(
        xlabel="Distance à la route (m, échelle logarithmique)",
        ylabel="Niveau sonore (dB)",
        ylim=(0, 100),
        title="Le bruit s'atténue avec la distance à la route",
    )
    return fin(fig, "Source : sonomètre, moyenne sur une heure")


@honnete
def boxplot_moustaches_dites():
    r = np.random.default_rng(150)
    d = pd.DataFrame(
        {
            "Classe": np.repeat(["2de 1", "2de 2", "2de 3"], 32),
            "Note": np.clip(np.r_[r.normal(11, 3, 32), r.normal(12.5, 2, 32), r.normal(9.8, 3.4, 32)], 0, 20),
        }
    )
    fig, ax = plt.subplots(figsize=(7.6, 4.9))
    sns.boxplot(data=d, x="Classe", y="Note", color="#a3b18a", width=0.5, ax=ax)
    ax.set(ylim=(0, 20), ylabel="Note (sur 20)", title="Notes au devoir commun, trois classes")
    return fin(
        fig,
        "Boîte : quartiles ; moustaches : jusqu'à 1,5 fois l'écart interquartile. Source : Pronote, 96 copies",
    )


@honnete
def violon_et_points():
    r = np.random.default_rng(151)
    g = [r.normal(m, s, 60) for m, s in [(31, 5), (26, 4), (38, 7)]]
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    parts = ax.violinplot(g, showmedians=True, showextrema=False)
    for b in parts["bodies"]:
        b.set(facecolor="#9ecae1", edgecolor="#1f4e79", alpha=1)
    parts["cmedians"].set_color("black")
    ax.set_xticks([1, 2, 3], ["Bus", "Vélo", "Voiture"])
    ax.set(
        ylim=(0, 65),
        xlabel="Mode",
        ylabel="Durée du trajet (min)",
        title="Durée des trajets domicile-travail (trait : médiane ; silhouette : densité)",
    )
    return fin(fig, "Source : 180 carnets de trajets, mars 2024")


@honnete
def pente_deux_dates():
    fig, ax = plt.subplots(figsize=(6.4, 5.4))
    for n, a, b in [("Linotte", 46, 21), ("Ramier", 30, 52), ("Tarier", 19, 12)]:
        c = ORANGE if b < a else BLEU
        ax.plot([0, 1], [a, b], marker="o", color=c, lw=2.2, ls="--" if b < a else "-")
        ax.text(-0.05, a, f"{n} {a}", ha="right", va="center")
        ax.text(1.05, b, f"{b}", va="center")
    ax.set_xticks([0, 1], ["2004", "2024"])
    ax.set(
        xlim=(-0.6, 1.3),
        ylim=(0, 58),
        xlabel="Année",
        ylabel="Couples (nombre)",
        title="Trois espèces à vingt ans d'écart (tirets : en baisse)",
    )
    return fin(fig, "Source : quadrat de la réserve")


@honnete
def titre_double_vrai():
    s = pd.Series([210, 245, 268, 310, 372, 425], index=range(2019, 2025))
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    s.plot.bar(ax=ax, rot=0, color="#3c6e71")
    ax.bar_label(ax.containers[0])
    ax.set(
        xlabel="Année",
        ylabel="Abonnés au train (milliers)",
        ylim=(0, 480),
        title="Le nombre d'abonnés au train a doublé entre 2019 et 2024",
    )
    return fin(fig, "Source : région, rapport d'activité 2024")


@honnete
def title_true_peak_en():
    s = pd.Series([12, 19, 33, 51, 64, 58, 40, 22], index=range(2017, 2025))
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(s.index, s, color=NUIT, marker="o")
    ax.annotate("64 in 2021", (2021, 64), xytext=(0, 9), textcoords="offset points", ha="center")
    ax.set(
        ylim=(0, 75),
        xlabel="Year",
        ylabel="Bike shops opened (number)",
        title="Bike shop openings peaked in 2021, then fell by two thirds",
    )
    return fin(fig, "Source: chamber of commerce register")


@honnete
def titre_baisse_de_vrai():
    t = pd.Series([182, 176, 171, 160, 149, 141, 137], index=range(2018, 2025))
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.step(t.index, t, where="mid", color=ROUGE, lw=2)
    ax.text(2018, 187, "182 MWh en 2018", ha="left")
    ax.text(2024, 123, "137 MWh en 2024", ha="right")
    ax.set(
        ylim=(0, 210),
        xlabel="Année",
        ylabel="Électricité consommée (MWh)",
        title="La mairie consomme un quart d'électricité de moins qu'en 2018",
    )
    return fin(fig, "Source : factures annuelles de la commune")


@honnete
def loupe_inset():
    j = np.arange(0, 61)
    r = np.random.default_rng(156)
    y = 300 + 4 * j + r.normal(0, 12, 61)
    fig, ax = plt.subplots(figsize=(8.6, 5))
    ax.plot(j, y, color=BLEU)
    ax.set(
        ylim=(0, 620),
        xlabel="Jour depuis l'ouverture",
        ylabel="Ventes (€ par jour)",
        title="Ventes de la buvette ; en médaillon, l'agrandissement des jours 20 à 30",
    )
    ia = ax.inset_axes([0.5, 0.1, 0.44, 0.36])
    ia.plot(j[20:31], y[20:31], color=BLEU, marker="o", ms=4)
    ia.tick_params(labelsize=9)
    ia.set_title("jours 20 à 30 (€ par jour)", fontsize=9)
    ax.indicate_inset_zoom(ia, edgecolor="#333333")
    return fin(fig, "Source : caisse de l'association, été 2024")


@honnete
def projection_en_tirets():
    fig, ax = plt.subplots(figsize=(8.4, 4.7))
    ax.plot(range(2015, 2025), [21, 23, 26, 28, 31, 33, 38, 41, 45, 50], color=VERT, lw=2.4, label="observé")
    p = np.arange(2024, 2031)
    ax.plot(p, 50 + 4.5 * (p - 2024), "--", color=VERT, lw=2.2, label="projection")
    ax.fill_between(
        p,
        50 + 3 * (p - 2024),
        50 + 6 * (p - 2024),
        color=VERT,
        alpha=0.2,
        label="entre le scénario bas et le scénario haut",
    )
    ax.legend(loc="upper left")
    ax.set(
        ylim=(0, 95),
        xlabel="Année",
        ylabel="Électricité renouvelable (%)",
        title="Part renouvelable : observations et projection à 2030",
    )
    return fin(fig, "Source : agence de l'énergie, scénarios 2024")


@honnete
def aire_empilee_pandas():
    an = pd.Index(range(2016, 2025), name="Année")
    df = pd.DataFrame(
        {
            "Hydraulique": [60, 58, 61, 57, 62, 59, 50, 58, 63],
            "Éolien": [21, 24, 28, 34, 40, 37, 38, 50, 47],
            "Solaire": [8, 9, 10, 11, 13, 15, 19, 22, 25],
        },
        index=an,
    )
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    df.plot.area(ax=ax, color=["#1f4e79", "#5b9bd5", "#c98a00"], linewidth=0)
    ax.legend(reverse=True, loc="upper left", bbox_to_anchor=(1, 1))
    ax.set(
        ylabel="Production (TWh)", title="Production d'électricité renouvelable par filière", ylim=(0, 150)
    )
    return fin(fig, "Source : gestionnaire du réseau, bilans annuels")


@honnete
def ecdf_attente():
    r = np.random.default_rng(159)
    d = pd.DataFrame(
        {
            "min": np.r_[r.gamma(3, 2, 120), r.gamma(3, 3.2, 120)],
            "Heure": ["heure de pointe"] * 120 + ["heure creuse"] * 120,
        }
    )
    fig, ax = plt.subplots(figsize=(8, 4.8))
    for (n, g), (c, ls) in zip(d.groupby("Heure"), [(BLEU, "-"), (ORANGE, "--")]):
        v = np.sort(g["min"])
        ax.step(v, np.arange(1, 121) / 120, where="post", color=c, ls=ls, lw=2, label=n)
    ax.yaxis.set_major_formatter(PercentFormatter(1))
    ax.legend(loc="lower right")
    ax.set(
        xlabel="Attente à l'arrêt (min)",
        ylabel="Part cumulée des voyageurs (%)",
        title="Temps d'attente du bus : répartition cumulée",
        ylim=(0, 1.02),
    )
    return fin(fig, "Source : 240 attentes chronométrées par les élèves")


@honnete
def relief_mesure_3d():
    x, y = np.meshgrid(np.linspace(0, 4, 40), np.linspace(0, 4, 40))
    z = 420 + 160 * np.exp(-((x - 2.4) ** 2 + (y - 1.6) ** 2)) + 40 * np.sin(x)
    fig = plt.figure(figsize=(8, 6))
    ax = fig.add_subplot(projection="3d")
    s = ax.plot_surface(x, y, z, cmap="cividis", rstride=1, cstride=1)
    fig.colorbar(s, shrink=0.6, pad=0.12, label="Altitude (m)")
    ax.set(
        xlabel="Est-ouest (km)",
        ylabel="Nord-sud (km)",
        zlabel="Altitude (m)",
        title="Relief de la réserve (modèle numérique de terrain)",
    )
    fig.text(0.02, 0.02, "Source : modèle numérique de terrain au pas de 100 m", fontsize=9)
    return fig


@honnete
def dot_plot_taux_zoom():
    s = pd.Series({"Lycée A": 84.1, "Lycée B": 88.6, "Lycée C": 91.3, "Lycée D": 97.2})
    fig, ax = plt.subplots(figsize=(7.6, 4))
    ax.scatter(s, s.index, s=110, color="#2a6f97")
    for n, v in s.items():
        ax.annotate(
            f"{v:.1f} %".replace(".", ","), (v, n), xytext=(10, 0), textcoords="offset points", va="center"
        )
    ax.grid(axis="x", alpha=0.4)
    ax.set(
        xlim=(80, 100),
        xlabel="Réussite au bac (% ; l'axe commence à 80 %)",
        ylabel="Établissement",
        title="Réussite au bac 2024 dans quatre lycées",
    )
    ax.margins(y=0.2)
    return fin(fig, "Source : académie, résultats de juillet 2024")


@honnete
def facettes_seaborn_en():
    r = np.random.default_rng(162)
    d = pd.DataFrame(
        [
            (s, y, 20 + k * 8 + 1.1 * (y - 2014) + r.normal(0, 1.5))
            for k, s in enumerate(["Heron", "Egret", "Spoonbill"])
            for y in range(2014, 2025)
        ],
        columns=["Species", "Year", "Pairs"],
    )
    g = sns.relplot(
        data=d,
        x="Year",
        y="Pairs",
        col="Species",
        kind="line",
        errorbar=None,
        color="#0b525b",
        height=3.8,
        aspect=0.85,
    )
    g.set(ylim=(0, 60), xticks=[2014, 2018, 2022])
    g.set_axis_labels("Year", "Breeding pairs (number)")
    g.figure.suptitle("Breeding pairs of three wading birds in the delta")
    return fin(g.figure, "Source: annual colony census", haut=0.98)


@honnete
def barres_groupees_seaborn():
    d = pd.DataFrame(
        {
            "Filière": ["Gaz", "Bois", "Fioul"] * 2,
            "Année": ["2014"] * 3 + ["2024"] * 3,
            "Part": [44, 21, 18, 39, 27, 7],
        }
    )
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    sns.barplot(
        data=d,
        x="Filière",
        y="Part",
        hue="Année",
        palette=["#b8c5d6", "#1d3557"],
        edgecolor="#1d3557",
        errorbar=None,
        ax=ax,
    )
    for c in ax.containers:
        ax.bar_label(c, fmt="%d")
    ax.set(
        ylim=(0, 50),
        xlabel="Énergie de chauffage",
        ylabel="Logements (%)",
        title="Le fioul recule de 18 à 7 % des logements",
    )
    return fin(fig, "Source : recensement, 2014 et 2024 (autres énergies non représentées)")


@honnete
def courbe_ideale_modele():
    x = np.linspace(0, 40, 300)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(x, 100 / (1 + np.exp(-(x - 18) / 3.5)), color="#6a4c93", lw=2.4, label="modèle logistique ajusté")
    r = np.random.default_rng(164)
    xo = np.arange(2, 40, 3)
    ax.plot(
        xo,
        np.clip(100 / (1 + np.exp(-(xo - 18) / 3.5)) + r.normal(0, 4, 13), 0, 100),
        "o",
        color="black",
        label="observations",
    )
    ax.legend(loc="lower right")
    ax.set(
        xlabel="Jours après la ponte",
        ylabel="Nids éclos (%)",
        title="Éclosion des nids de sterne : observations et modèle",
        ylim=(0, 105),
    )
    return fin(fig, "Source : suivi de colonie, 2022")
