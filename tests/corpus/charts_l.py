"""Jeu de graphiques d'essai « l » : une rédaction de quotidien du sud, un observatoire du logement, une thésarde en écologie, un club d'aviron, un service RH, un blog de cuisine, un bureau d'études énergie, un professeur d'histoire."""
import datetime as dt

import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, TwoSlopeNorm
from matplotlib.patches import Circle, Patch, Rectangle
from matplotlib.ticker import FixedLocator, FuncFormatter, MultipleLocator, PercentFormatter

LIARS = []   # triplets (nom, fonction, règle attendue)
HONEST = []  # couples (nom, fonction)

BLEU, BRIQUE, VERT, PRUNE, NOIR = "#0b5394", "#b5451b", "#00795c", "#7b2d6b", "#222222"
MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def _src(fig, txt, bottom=0.2):
    fig.subplots_adjust(bottom=bottom)
    fig.text(0.02, 0.02, txt, fontsize=8.5, color="#444444", ha="left")
    fig.draw_without_rendering()      # élargir la marge de gauche si un nom déborde
    larg = fig.bbox.width
    x0 = min(a.get_tightbbox().x0 for a in fig.axes) / larg
    if x0 < 0.015:
        fig.subplots_adjust(left=fig.subplotpars.left + 0.02 - x0)


# =====================================================================
# MENTEUSES
# =====================================================================
# ------------------------------------------------ quotidien du sud
@liar("title-contradicts-data")
def gazette_incendies_reculent():
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ans = np.arange(2015, 2025)
    ha = [2100, 2450, 3900, 2800, 3300, 3600, 4200, 5100, 4900, 5600]
    ax.plot(ans, ha, color=BRIQUE, lw=2.2, marker="o")
    ax.set_ylim(0, 6200)
    ax.set_title("Depuis dix ans, les incendies reculent dans le Gard", loc="left", fontsize=11.5, weight="bold")
    ax.set_xlabel("Année")
    ax.set_ylabel("Surface brûlée (hectares)")
    ax.spines[["top", "right"]].set_visible(False)
    _src(fig, "Source : service départemental d'incendie et de secours, bilan 2024")
    return fig


@liar("title-contradicts-data")
def gazette_prix_melon_double():
    fig, ax = plt.subplots(figsize=(6.4, 4.4), layout="constrained")
    ans = ["2019", "2020", "2021", "2022", "2023", "2024"]
    prix = [1.80, 1.85, 1.95, 2.20, 2.35, 2.45]
    b = ax.bar(ans, prix, color="#b35c00", width=0.65)
    ax.bar_label(b, labels=[f"{p:.2f} €".replace(".", ",") for p in prix], padding=2, fontsize=9)
    ax.set_ylim(0, 2.9)
    ax.set_title("Le prix du melon de Cavaillon a doublé en cinq ans")
    ax.set_ylabel("Prix moyen de la pièce (€)")
    ax.set_xlabel("Saison")
    fig.supxlabel("Source : relevés de La Gazette sur cinq marchés", fontsize=8.5, x=0.02, ha="left")
    return fig


@liar("truncated-bars")
def gazette_halles_tronquees():
    noms = ["Nîmes", "Arles", "Béziers", "Sète", "Narbonne", "Uzès"]
    v = pd.Series([214, 209, 203, 198, 194, 189], index=noms).sort_values()
    ax = v.plot.barh(color="#7a1f1f", figsize=(7, 4))
    ax.set_xlim(180, 218)
    for i, x in enumerate(v):
        ax.text(x - 0.8, i, f"{x}", color="white", ha="right", va="center", fontsize=9)
    ax.set_title("Fréquentation des halles un samedi d'été")
    ax.set_xlabel("Visiteurs par heure (moyenne, juillet-août 2024)")
    ax.set_ylabel("Ville")
    _src(ax.figure, "Source : comptages des mairies, été 2024")
    return ax.figure


@liar("truncated-bars")
def gazette_nappe_aire():
    rng = np.random.default_rng(4)
    d = pd.date_range("2024-01-01", periods=52, freq="W")
    niv = 61 + 3.2 * np.cos(np.arange(52) / 52 * 2 * np.pi - 0.7) + rng.normal(0, 0.2, 52)
    fig, ax = plt.subplots(figsize=(7.4, 4))
    ax.fill_between(d, niv, 0, color="#2a6f97")
    ax.set_ylim(55, 66)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.xaxis.set_major_locator(mdates.MonthLocator(interval=3))
    ax.set_title("Le volume stocké dans la retenue de la Bimont en 2024", loc="left")
    ax.set_ylabel("Volume (millions de m³)")
    ax.set_xlabel("Semaine")
    _src(fig, "Source : société du canal, mesures hebdomadaires (données simulées)")
    return fig


@liar("pie-misuse")
def gazette_sondage_multi():
    fig, ax = plt.subplots(figsize=(6.6, 4.8))
    v = [64, 52, 41, 23]
    lab = ["la fraîcheur", "le prix", "la proximité", "l'ambiance"]
    ax.pie(v, labels=[f"{a}\n{n} %" for a, n in zip(lab, v)], colors=["#0b5394", "#d58936", "#6a994e", "#8d6a9f"],
           startangle=90, counterclock=False, wedgeprops=dict(edgecolor="white", lw=1.5), textprops=dict(fontsize=10))
    ax.set_title("Pourquoi allez-vous au marché ?\n(plusieurs réponses possibles, en % des 812 lecteurs interrogés)", fontsize=11)
    fig.text(0.02, 0.02, "Source : questionnaire en ligne de La Gazette, mai 2024", fontsize=8.5, color="#444444")
    return fig


@liar("three-d")
def gazette_budget_relief():
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    postes = ["Écoles", "Voirie", "Culture", "Sport", "Propreté"]
    v = [38, 27, 19, 14, 11]
    ax.bar3d(np.arange(5) - 0.3, np.zeros(5), np.zeros(5), 0.6, 0.5, v, color="#3a6ea5", shade=True)
    ax.set_xticks(range(5), postes, fontsize=9)
    ax.set_yticks([])
    ax.set_zlabel("Dépenses (millions d'euros)")
    ax.set_xlabel("Poste de dépense", labelpad=10)
    ax.set_title("Où va le budget de la ville en 2024")
    fig.text(0.02, 0.02, "Source : compte administratif 2024 de la commune", fontsize=8.5)
    return fig


@liar("rainbow-colormap")
def gazette_temperatures_jet():
    rng = np.random.default_rng(8)
    base = np.array([7, 8, 11, 14, 18, 22, 25, 25, 21, 16, 11, 8])
    m = base[None, :] + rng.normal(0, 1.1, (20, 12)) + np.linspace(0, 1.2, 20)[:, None]
    fig, ax = plt.subplots(figsize=(7.4, 5), layout="constrained")
    im = ax.imshow(m, cmap="jet", aspect="auto", extent=(-0.5, 11.5, 2024.5, 2004.5))
    ax.set_xticks(range(12), MOIS, fontsize=9)
    ax.yaxis.set_major_locator(MultipleLocator(5))
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année (de la plus ancienne, en haut, à la plus récente)")
    fig.colorbar(im, label="Température moyenne (°C)")
    ax.set_title("Vingt ans de températures mensuelles à Nîmes")
    fig.supxlabel("Source : station de Courbessac, moyennes mensuelles simulées", fontsize=8.5)
    return fig


@liar("misrepresentation")
def gazette_bulles_rayon():
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    villes = ["Marseille", "Nice", "Toulon", "Arles"]
    v = [400, 200, 100, 50]          # milliers de visiteurs, rayon proportionnel : aire au carré
    x = 0.0
    for nom, n in zip(villes, v):
        r = n / 100
        ax.add_patch(Circle((x + r, 0), r, color="#a23b3b"))
        ax.text(x + r, -4.7, f"{nom}\n{n} 000", ha="center", va="top", fontsize=10)
        x += 2 * r + 1.1
    ax.set_xlim(-0.5, x)
    ax.set_ylim(-6.6, 4.4)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Visiteurs des musées municipaux en 2024 (nombre d'entrées, aire des disques)", fontsize=10.5)
    fig.text(0.02, 0.02, "Source : directions des affaires culturelles", fontsize=8.5)
    return fig


@liar("bridged-gap")
def gazette_debit_lacune():
    x = pd.to_datetime(["2010-01-01", "2011-01-01", "2012-01-01", "2013-01-01", "2019-01-01", "2020-01-01", "2021-01-01",
                        "2022-01-01", "2023-01-01", "2024-01-01"])
    y = [62, 58, 66, 60, 44, 47, 41, 36, 33, 38]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(x, y, color=BLEU, lw=2)
    ax.set_ylim(0, 75)
    ax.xaxis.set_major_locator(mdates.YearLocator(2))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_title("Débit moyen annuel du Gardon à Anduze", loc="left", weight="bold")
    ax.set_ylabel("Débit (m³ par seconde)")
    ax.set_xlabel("Année")
    _src(fig, "Source : banque de données hydrologiques, relevés annuels")
    return fig


# ------------------------------------------------ observatoire du logement
@liar("too-many-series")
def logement_quatorze_communes():
    rng = np.random.default_rng(21)
    noms = ["Aubais", "Bellegarde", "Calvisson", "Domazan", "Estézargues", "Fourques", "Générac", "Jonquières",
            "Lédenon", "Manduel", "Nages", "Poulx", "Redessan", "Sommières"]
    df = pd.DataFrame({n: 8 + rng.normal(0, 0.6) + np.cumsum(rng.normal(0.13, 0.28, 14)) for n in noms}, index=range(2011, 2025))
    fig, ax = plt.subplots(figsize=(8.6, 5))
    styles = ["-", "--", ":", "-."]
    cols = plt.get_cmap("tab20")(np.linspace(0, 1, 14))
    for i, n in enumerate(noms):
        ax.plot(df.index, df[n], ls=styles[i % 4], color=cols[i] * np.array([.75, .75, .75, 1]), marker="os^Dv"[i % 5], ms=4, label=n)
    ax.legend(loc="center left", bbox_to_anchor=(1.01, 0.5), fontsize=8.5)
    ax.set_title("Loyer médian par commune, 2011-2024")
    ax.set_ylabel("Loyer hors charges (€ par m²)")
    ax.set_xlabel("Année")
    fig.subplots_adjust(right=0.78)
    _src(fig, "Source : observatoire local des loyers", 0.16)
    return fig


@liar("dual-axis")
def logement_prix_et_taux():
    ans = np.arange(2014, 2025)
    prix = [2250, 2240, 2270, 2330, 2400, 2480, 2590, 2760, 2910, 2880, 2790]
    taux = [2.9, 2.2, 1.7, 1.6, 1.5, 1.2, 1.2, 1.1, 2.0, 3.9, 3.5]
    fig, ax = plt.subplots(figsize=(7.4, 4.3))
    ax.plot(ans, prix, color=BLEU, marker="o")
    ax.set_ylabel("Prix médian (€ par m²)", color=BLEU)
    ax.set_xlabel("Année")
    ax2 = ax.twinx()
    ax2.plot(ans, taux, color=BRIQUE, marker="s", ls="--")
    ax2.set_ylabel("Taux moyen des crédits (%)", color=BRIQUE)
    ax.set_title("Prix des appartements et taux d'emprunt")
    _src(fig, "Source : notaires, Banque de France ; calculs de l'observatoire")
    return fig


@liar("uneven-bins")
def logement_surfaces_inegales():
    rng = np.random.default_rng(3)
    s = np.clip(rng.gamma(6, 11, 4200), 12, 199)
    fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    ax.hist(s, bins=[10, 20, 30, 40, 60, 80, 120, 200], color="#466b8f", edgecolor="white")
    ax.set_title("Surface des logements loués en 2024")
    ax.set_xlabel("Surface habitable (m²)")
    ax.set_ylabel("Nombre de logements")
    fig.supxlabel("Source : enquête loyers 2024, 4 200 logements", fontsize=8.5, x=0.02, ha="left")
    return fig


@liar("axis-range")
def logement_satisfaction_zoom():
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    ans = range(2017, 2025)
    ax.plot(ans, [7.32, 7.35, 7.33, 7.31, 7.36, 7.38, 7.41, 7.43], "-o", color=VERT, lw=2.4)
    ax.set_ylim(7.30, 7.44)
    ax.set_xlabel("Année d'enquête")
    ax.set_ylabel("Note moyenne (sur 10)")
    ax.set_title("Satisfaction des locataires du parc social", loc="left", weight="bold")
    ax.grid(axis="y", color="#dddddd")
    _src(fig, "Source : enquête annuelle auprès de 1 500 locataires, note de 0 à 10")
    return fig


@liar("axis-range")
def logement_panneaux_inegaux():
    ans = np.arange(2016, 2025)
    vac = {"Centre ancien": [11.0, 11.4, 11.9, 12.5, 13.2, 13.6, 14.1, 14.8, 15.3],
           "Faubourgs": [7.0, 7.1, 7.1, 7.2, 7.3, 7.3, 7.4, 7.4, 7.5],
           "Périphérie": [4.0, 4.1, 4.2, 4.2, 4.3, 4.4, 4.4, 4.5, 4.6]}
    lim = [(0, 30), (6.9, 7.6), (3.9, 4.7)]
    fig, axs = plt.subplots(1, 3, figsize=(9, 3.8))
    for a, (n, v), l in zip(axs, vac.items(), lim):
        a.plot(ans, v, color=PRUNE, lw=2)
        a.set_ylim(*l)
        a.set_title(n, fontsize=10)
        a.set_xlabel("Année", fontsize=9)
        a.xaxis.set_major_locator(MultipleLocator(4))
    axs[0].set_ylabel("Logements vacants (%)")
    fig.suptitle("Comparer la vacance dans les trois secteurs de la ville", fontsize=12)
    fig.subplots_adjust(wspace=0.3, top=0.82)
    _src(fig, "Source : fichiers fonciers 2016-2024, calculs de l'observatoire", 0.22)
    return fig


@liar("unsorted-bars")
def logement_loyers_desordre():
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    n = ["Montpellier", "Alès", "Perpignan", "Sète", "Nîmes", "Lunel", "Béziers", "Agde"]
    v = [15.4, 9.2, 10.3, 13.1, 10.9, 11.6, 9.8, 12.4]
    b = ax.bar(n, v, color="#4a6fa5")
    ax.bar_label(b, fmt=lambda x: f"{x:.1f}".replace(".", ","), fontsize=9)
    ax.tick_params(axis="x", rotation=30)
    ax.set_ylim(0, 17)
    ax.set_ylabel("Loyer médian (€ par m²)")
    ax.set_xlabel("Commune")
    ax.set_title("Le loyer médian dans huit communes de la région")
    _src(fig, "Source : observatoire des loyers, 2024", 0.3)
    return fig


@liar("uneven-ticks")
def logement_recensements_equidistants():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    dates = ["1946", "1968", "1975", "1990", "2008", "2012", "2021"]
    v = [18, 31, 38, 46, 55, 57, 61]
    ax.plot(range(7), v, color=BLEU, marker="D", lw=2)
    ax.set_xticks(range(7), dates)
    ax.set_ylim(0, 70)
    ax.set_xlabel("Année de recensement")
    ax.set_ylabel("Logements (milliers)")
    ax.set_title("Le parc de logements de l'agglomération")
    _src(fig, "Source : recensements de la population")
    return fig


@liar("discretised-continuous")
def logement_prix_deux_couleurs():
    rng = np.random.default_rng(12)
    d = rng.uniform(0.2, 22, 160)
    s = rng.uniform(25, 140, 160)
    p = 3600 - 85 * d + rng.normal(0, 260, 160)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    for m, c, mk, l in [(p > 2700, BLEU, "o", "plus de 2 700 €/m²"), (p <= 2700, "#d07c28", "^", "2 700 €/m² ou moins")]:
        ax.scatter(d[m], s[m], c=c, marker=mk, s=34, label=l, edgecolor="white", linewidth=0.4)
    ax.legend(title="Prix de vente", loc="upper left", bbox_to_anchor=(1, 1))
    ax.set_xlabel("Distance au centre (km)")
    ax.set_ylabel("Surface (m²)")
    ax.set_title("Comment le prix au m² varie avec la distance et la surface")
    fig.subplots_adjust(right=0.66)
    _src(fig, "Source : demandes de valeurs foncières, 160 ventes de 2023", 0.16)
    return fig


@liar("missing-source")
def logement_demandes_sans_source():
    fig, ax = plt.subplots(figsize=(6.6, 4), layout="constrained")
    ans = np.arange(2015, 2025)
    ax.step(ans, [9.1, 9.4, 9.6, 10.2, 10.9, 11.0, 11.8, 12.7, 13.5, 14.2], where="mid", color=PRUNE, lw=2.2)
    ax.set_ylim(0, 16)
    ax.set_xlabel("Année")
    ax.set_ylabel("Demandes en attente (milliers)")
    ax.set_title("Demandes de logement social en attente au 31 décembre")
    return fig


@liar("missing-unit")
def logement_charges_sans_unite():
    fig, ax = plt.subplots(figsize=(6.8, 4))
    lab = ["Chauffage", "Gardiennage", "Eau", "Entretien", "Ascenseur", "Assurance"][::-1]
    v = [9.8, 6.1, 5.2, 4.4, 2.9, 1.2][::-1]
    ax.barh(lab, v, color="#56708a")
    ax.set_xlabel("Montant moyen")
    ax.set_ylabel("Poste de charges")
    ax.set_title("Les charges locatives poste par poste")
    _src(fig, "Source : enquête auprès de 62 copropriétés, exercice 2023")
    return fig


# ------------------------------------------------ thésarde en écologie
@liar("unexplained-interval")
def these_biomasse_barres_erreur():
    fig, ax = plt.subplots(figsize=(6, 4.4), layout="constrained")
    tr = ["Control", "Grazed", "Mown", "Mown + grazed"]
    ax.bar(tr, [412, 331, 287, 242], yerr=[38, 29, 33, 21], capsize=5, color="#5b8c5a", edgecolor="black")
    ax.set_ylabel("Above-ground biomass (g m$^{-2}$)")
    ax.set_xlabel("Treatment")
    ax.set_title("Biomass under four management treatments")
    fig.supxlabel("Source: field campaign, Camargue 2023, n = 12 plots per treatment", fontsize=8.5)
    return fig


@liar("overplotting")
def these_nuage_opaque():
    rng = np.random.default_rng(31)
    n = 15000
    a = rng.normal(18, 4, n)
    b = 3 + 0.45 * a + rng.normal(0, 1.6, n)
    fig, ax = plt.subplots(figsize=(6.6, 4.8))
    ax.scatter(a, b, s=28, color="#1b4965")
    ax.set_xlabel("Water temperature (°C)")
    ax.set_ylabel("Oxygen demand (mg/L)")
    ax.set_title("Oxygen demand and temperature, 15,000 sensor readings")
    _src(fig, "Source: lagoon sensor network, 2021-2023", 0.16)
    return fig


@liar("rainbow-colormap")
def these_ndvi_hsv():
    rng = np.random.default_rng(2)
    y, x = np.mgrid[0:60, 0:80]
    z = 0.45 + 0.25 * np.sin(x / 13) * np.cos(y / 11) + rng.normal(0, 0.02, x.shape)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    arc = LinearSegmentedColormap.from_list("arc", ["#5a00b3", "#0040ff", "#00c8ff", "#00d060", "#f2f200", "#ff8000", "#e00000"])
    pc = ax.pcolormesh(x * 10, y * 10, z, cmap=arc, vmin=0, vmax=1, shading="auto")
    cb = fig.colorbar(pc, ax=ax)
    cb.set_label("NDVI (indice sans unité, 0 à 1)")
    ax.set_xlabel("Distance vers l'est (m)")
    ax.set_ylabel("Distance vers le nord (m)")
    ax.set_title("Indice de végétation de la parcelle, juin 2023")
    _src(fig, "Source : survol de drone du 14 juin 2023", 0.17)
    return fig


@liar("diverging-off-centre")
def these_anomalies_decentrees():
    rng = np.random.default_rng(5)
    m = rng.normal(1.1, 1.0, (9, 12)).clip(-1, 4)
    df = pd.DataFrame(m, index=range(2016, 2025), columns=MOIS)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    sns.heatmap(df, cmap="RdBu_r", vmin=-1, vmax=4, ax=ax, cbar_kws=dict(label="Écart à la normale 1991-2020 (°C)"))
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année")
    ax.tick_params(axis="y", rotation=0)
    ax.tick_params(axis="x", rotation=45)
    ax.set_title("Écart de température de l'étang à la normale (0 = normale)")
    _src(fig, "Source : sonde de surface, station biologique")
    return fig


@liar("line-over-categories")
def these_especes_reliees():
    fig, ax = plt.subplots(figsize=(7.2, 4.2), layout="constrained")
    sp = ["Aigrette", "Flamant", "Avocette", "Héron", "Échasse", "Sterne"]
    ax.plot(sp, [212, 640, 158, 97, 184, 305], marker="o", color=VERT, lw=2)
    ax.set_ylim(0, 700)
    ax.set_ylabel("Individus comptés (nombre)")
    ax.set_xlabel("Espèce")
    ax.set_title("Comptage d'oiseaux du 12 mai 2023")
    fig.supxlabel("Source : comptage à vue, étang du Vaccarès", fontsize=8.5)
    return fig


@liar("colour-blind")
def these_rouge_vert():
    rng = np.random.default_rng(9)
    fig, ax = plt.subplots(figsize=(6.4, 4.6))
    a = rng.multivariate_normal([22, 6.1], [[9, 1.2], [1.2, 0.5]], 45)
    b = rng.multivariate_normal([25, 6.9], [[9, 1.2], [1.2, 0.5]], 45)
    ax.plot(a[:, 0], a[:, 1], "o", color="#c0392b", ms=6, label="Phragmites")
    ax.plot(b[:, 0], b[:, 1], "o", color="#5d7a12", ms=6, label="Typha")
    ax.legend(title="Genus")
    ax.set_xlabel("Stem height (dm)")
    ax.set_ylabel("Stem diameter (mm)")
    ax.set_title("Stem size of two reed genera")
    _src(fig, "Source: own measurements, 90 stems, July 2022", 0.17)
    return fig


@liar("axis-range")
def these_log_tu():
    j = np.arange(0, 31, 2)
    n = np.array([20, 31, 52, 84, 130, 221, 350, 580, 930, 1490, 2380, 3900, 6200, 9800, 15500, 25200])
    fig, ax = plt.subplots(figsize=(6.6, 4.4))
    ax.plot(j, n, "-o", color=BLEU)
    ax.set_yscale("log")
    ax.yaxis.set_major_locator(FixedLocator([20, 200, 2000, 20000]))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", " ")))
    ax.minorticks_off()
    ax.set_xlabel("Temps depuis l'inoculation (jours)")
    ax.set_ylabel("Cellules (par mL)")
    ax.set_title("Croissance d'une culture d'algues pendant un mois")
    _src(fig, "Source : culture en laboratoire, comptage au microscope", 0.18)
    return fig


@liar("false-precision")
def these_correlation_decimales():
    rng = np.random.default_rng(14)
    x = rng.uniform(2, 30, 38)
    y = 12 + 0.9 * x + rng.normal(0, 5, 38)
    k = np.polyfit(x, y, 1)
    fig, ax = plt.subplots(figsize=(6.4, 4.4))
    sns.scatterplot(x=x, y=y, ax=ax, color=PRUNE, s=45)
    xx = np.array([2, 30])
    ax.plot(xx, np.polyval(k, xx), color=NOIR, lw=1.5)
    ax.text(3, 40, f"y = {k[0]:.7f} x + {k[1]:.7f}\nr = {np.corrcoef(x, y)[0, 1]:.8f}", fontsize=10, va="top")
    ax.set_xlabel("Âge de la friche (années)")
    ax.set_ylabel("Richesse (nombre d'espèces)")
    ax.set_title("Richesse végétale et âge de la friche (38 relevés)")
    _src(fig, "Source : relevés botaniques 2022-2023", 0.17)
    return fig


@liar("smoothed-line")
def these_courbe_lisse():
    x = np.array([3, 5, 7, 9, 11])
    y = np.array([12, 34, 51, 38, 17])
    p = np.polyfit(x, y, 4)
    xx = np.linspace(3, 11, 300)
    fig, ax = plt.subplots(figsize=(6.6, 4.2), layout="constrained")
    ax.plot(xx, np.polyval(p, xx), color=BLEU, lw=2)
    ax.plot(x, y, "o", color=BLEU, ms=7)
    ax.set_ylim(0, 60)
    ax.set_xticks(x, ["mars", "mai", "juil.", "sept.", "nov."])
    ax.set_xlabel("Mois de relevé (2023)")
    ax.set_ylabel("Libellules capturées (nombre)")
    ax.set_title("Captures de libellules au fil des cinq relevés")
    fig.supxlabel("Source : filet, cinq passages en 2023", fontsize=8.5)
    return fig


# ------------------------------------------------ club d'aviron
@liar("inverted-axis")
def aviron_licencies_renverses():
    fig, ax = plt.subplots(figsize=(6.6, 4.2))
    ax.plot(range(2015, 2025), [142, 148, 151, 159, 166, 149, 158, 171, 183, 190], color=BLEU, marker="o", lw=2)
    ax.set_ylim(200, 0)
    ax.set_xlabel("Saison")
    ax.set_ylabel("Licenciés (nombre)")
    ax.set_title("Les licenciés de l'Aviron du Lez, saison après saison")
    _src(fig, "Source : secrétariat du club")
    return fig


@liar("inverted-axis")
def aviron_cadence_inversee():
    rng = np.random.default_rng(15)
    c = rng.uniform(18, 36, 60)
    v = 2.6 + 0.075 * c + rng.normal(0, 0.16, 60)
    ax = pd.DataFrame(dict(c=c, v=v)).plot.scatter(x="c", y="v", color=VERT, s=32, figsize=(6.6, 4.4))
    ax.invert_xaxis()
    ax.set_xlabel("Cadence (coups par minute)")
    ax.set_ylabel("Vitesse du bateau (m/s)")
    ax.set_title("Vitesse et cadence du quatre sans barreur")
    _src(ax.figure, "Source : GPS embarqué, 60 séries d'entraînement", 0.17)
    return ax.figure


@liar("unordered-time")
def aviron_mois_alphabetique():
    d = {"janvier": 210, "février": 260, "mars": 410, "avril": 520, "mai": 640, "juin": 690, "juillet": 380, "août": 240}
    s = pd.Series(d).sort_index(key=lambda i: i.str.replace("é", "e").str.replace("û", "u"))
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.plot(s.index, s.values, marker="o", color=BLEU, lw=2)
    ax.set_ylim(0, 760)
    ax.set_xlabel("Mois de 2024")
    ax.set_ylabel("Sorties en bateau (nombre)")
    ax.set_title("Les sorties du club en 2024")
    _src(fig, "Source : cahier de sorties du club")
    return fig


@liar("low-contrast")
def aviron_gris_sur_blanc():
    fig, ax = plt.subplots(figsize=(6.8, 4.2), layout="constrained")
    s = ["2020", "2021", "2022", "2023", "2024"]
    ax.bar(s, [3, 6, 5, 8, 9], color="#1d4e89")
    ax.set_title("Médailles en championnat régional", color="#d6d6d6")
    ax.set_ylabel("Médailles (nombre)", color="#d6d6d6")
    ax.set_xlabel("Saison", color="#d6d6d6")
    ax.tick_params(colors="#d6d6d6")
    fig.supxlabel("Source : ligue d'Occitanie d'aviron", fontsize=8.5, color="#d6d6d6")
    return fig


@liar("title-contradicts-data")
def aviron_record_2023():
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    ans = [str(a) for a in range(2017, 2025)]
    v = [11, 14, 12, 4, 23, 17, 19, 16]
    ax.vlines(ans, 0, v, color=PRUNE, lw=3)
    ax.plot(ans, v, "o", color=PRUNE, ms=9)
    for a, n in zip(ans, v):
        ax.text(a, n + 0.9, str(n), ha="center", fontsize=9)
    ax.set_ylim(0, 27)
    ax.set_xlabel("Saison")
    ax.set_ylabel("Victoires en régate (nombre)")
    ax.set_title("2023, l'année record : jamais le club n'avait gagné autant de régates", fontsize=11)
    _src(fig, "Source : palmarès du club")
    return fig


@liar("missing-title")
def aviron_sans_titre():
    fig, ax = plt.subplots(figsize=(6.6, 4))
    t = np.arange(0, 2001, 100)
    r = np.array([28, 33, 32, 31, 30, 30, 30, 29, 29, 29, 29, 30, 30, 30, 31, 31, 32, 33, 35, 36, 37])
    ax.plot(t, r, color=VERT, lw=2, marker=".")
    ax.set_ylim(0, 40)
    ax.set_xlabel("Distance parcourue (m)")
    ax.set_ylabel("Cadence (coups par minute)")
    _src(fig, "Source : capteur embarqué, finale du 9 juin 2024")
    return fig


@liar("small-text")
def aviron_texte_minuscule():
    fig, ax = plt.subplots(figsize=(9, 5.2))
    noms = ["Huit mixte", "Quatre barré", "Double homme", "Double femme", "Skiff junior", "Skiff senior", "Deux sans"]
    v = sorted([92, 77, 64, 61, 48, 40, 27])
    ax.barh(noms[::-1], v, color=BLEU)
    ax.tick_params(labelsize=4.5)
    ax.set_xlabel("Heures d'entraînement (h par saison)", fontsize=5)
    ax.set_ylabel("Équipage", fontsize=5)
    ax.set_title("Heures d'entraînement par équipage, saison 2023-2024", fontsize=12)
    fig.text(0.02, 0.02, "Source : carnets d'entraînement du club", fontsize=4.5)
    return fig


@liar("misrepresentation")
def aviron_pictogramme_carre():
    fig, ax = plt.subplots(figsize=(7, 4.4))
    for x, n, an in [(0, 10, "2014"), (14, 20, "2019"), (38, 30, "2024")]:
        ax.add_patch(Rectangle((x, 0), n, n, color="#24708f"))
        ax.text(x + n / 2, n / 2, f"{n}\nbateaux", ha="center", va="center", color="white", fontsize=10)
        ax.text(x + n / 2, -1.2, an, ha="center", va="top", fontsize=10)
    ax.set_xlim(-1, 70)
    ax.set_ylim(-5, 32)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("La flotte du club, en nombre de bateaux")
    fig.text(0.02, 0.02, "Source : inventaire du hangar. Surface des carrés : nombre de bateaux.", fontsize=8.5)
    return fig


@liar("dual-axis")
def aviron_pouls_et_allure():
    t = np.arange(0, 21)
    fc = 95 + 80 * (1 - np.exp(-t / 4))
    w = 180 + 6 * np.sin(t / 2) - 0.8 * t
    df = pd.DataFrame({"Fréquence cardiaque": fc, "Puissance": w}, index=t)
    ax = df.plot(secondary_y="Puissance", style=["-", "--"], color=[BRIQUE, BLEU], figsize=(7.2, 4.2), lw=2, mark_right=False, legend=False)
    ax.set_ylabel("Fréquence cardiaque (battements/min)")
    ax.right_ax.set_ylabel("Puissance (W)")
    ax.set_xlabel("Temps d'effort (min)")
    ax.set_title("Test de vingt minutes sur ergomètre")
    ax.legend([ax.lines[0], ax.right_ax.lines[0]], ["Fréquence cardiaque (à gauche)", "Puissance (à droite)"], loc="upper center", bbox_to_anchor=(0.5, 1.0), ncol=2, fontsize=9)
    ax.set_ylim(60, 205)
    ax.right_ax.set_ylim(150, 190)
    _src(ax.figure, "Source : ergomètre n° 3, séance du 4 mars")
    return ax.figure


# ------------------------------------------------ service RH
@liar("pie-misuse")
def rh_camembert_onze_parts():
    n = ["Production", "Logistique", "Ventes", "Support", "Achats", "Finance", "Qualité", "Informatique", "RH", "Juridique", "Direction"]
    v = np.array([18, 14, 13, 11, 10, 9, 8, 7, 5, 3, 2])
    fig, ax = plt.subplots(figsize=(7, 5))
    ax.pie(v, labels=n, autopct="%.0f %%", pctdistance=0.82, colors=sns.color_palette("Set3", 11),
           wedgeprops=dict(edgecolor="#333333", lw=0.6), textprops=dict(fontsize=9, color="#111111"))
    ax.set_title("Répartition des 640 salariés par service (en %)")
    fig.text(0.02, 0.02, "Source : registre du personnel, 31 décembre 2024", fontsize=8.5)
    return fig


@liar("pie-misuse")
def rh_donut_parts_egales():
    fig, ax = plt.subplots(figsize=(6.6, 4.8))
    v = [17.1, 16.9, 16.8, 16.6, 16.4, 16.2]
    n = ["Lyon", "Nîmes", "Toulouse", "Nantes", "Lille", "Metz"]
    ax.pie(v, labels=n, startangle=90, wedgeprops=dict(width=0.4, edgecolor="white", lw=2),
           colors=["#0b5394", "#b5451b", "#00795c", "#7b2d6b", "#6b6b00", "#444444"], textprops=dict(fontsize=10))
    ax.set_title("Quel site pèse le plus ? Part des effectifs (en %)")
    fig.text(0.02, 0.02, "Source : registre du personnel 2024", fontsize=8.5)
    return fig


@liar("truncated-bars")
def rh_salaires_tronques():
    df = pd.DataFrame({"Femmes": [2180, 2540, 3320], "Hommes": [2260, 2690, 3610]}, index=["Employés", "Techniciens", "Cadres"])
    ax = df.plot.bar(color=[PRUNE, "#e0a458"], edgecolor="#333333", figsize=(6.8, 4.4), rot=0)
    ax.set_ylim(2000, 3800)
    ax.set_ylabel("Salaire brut mensuel médian (€)")
    ax.set_xlabel("Catégorie")
    ax.set_title("Salaires médians par catégorie et par sexe")
    _src(ax.figure, "Source : paie de décembre 2024")
    return ax.figure


@liar("misrepresentation")
def rh_barres_menteuses():
    fig, ax = plt.subplots(figsize=(6.8, 4))
    lab = ["Formation interne", "Formation externe", "Tutorat", "Cours en ligne"]
    ecrits = [48, 41, 36, 30]
    longueurs = [48, 29, 17, 9]
    ax.barh(lab, longueurs, color="#2f5d62")
    for i, (e, l) in enumerate(zip(ecrits, longueurs)):
        ax.text(l + 0.8, i, f"{e} %", va="center", fontsize=10)
    ax.invert_yaxis()
    ax.set_xlim(0, 56)
    ax.set_xticks([])
    ax.set_xlabel("Part des salariés concernés (%)")
    ax.set_ylabel("Dispositif")
    ax.set_title("Les dispositifs de formation en 2024")
    _src(fig, "Source : bilan social 2024")
    return fig


@liar("missing-axis-label")
def rh_nuage_sans_noms():
    rng = np.random.default_rng(18)
    a = rng.uniform(0, 30, 70)
    y = 24 + 0.7 * a + rng.normal(0, 3.5, 70)
    fig, ax = plt.subplots(figsize=(6.6, 4.2))
    ax.scatter(a, y, color=BLEU, s=30)
    ax.yaxis.set_major_formatter("{x:.0f} k€")
    ax.xaxis.set_major_formatter("{x:.0f} ans")
    ax.set_title("Un nuage de 70 salariés du siège")
    _src(fig, "Source : base de paie, décembre 2024", 0.16)
    return fig


@liar("low-contrast")
def rh_courbe_pale():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    m = np.arange(12)
    ax.plot(m, [5.1, 5.4, 4.9, 4.4, 4.0, 3.8, 3.5, 3.6, 4.2, 4.7, 5.3, 5.6], color="#f6efb2", lw=2)
    ax.set_ylim(0, 7)
    ax.set_xticks(m, MOIS)
    ax.set_xlabel("Mois de 2024")
    ax.set_ylabel("Absentéisme (% des heures)")
    ax.set_title("Taux d'absentéisme mensuel")
    _src(fig, "Source : gestion des temps, 2024")
    return fig


@liar("title-contradicts-data")
def rh_majoritaires_partout():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    s = pd.Series({"RH": 78, "Ventes": 63, "Finance": 58, "Support": 54, "Logistique": 38, "Production": 29}).sort_values()
    ax.hlines(s.index, 0, s, color=PRUNE, lw=2)
    ax.plot(s, s.index, "o", color=PRUNE, ms=9)
    ax.axvline(50, color=NOIR, ls=":", lw=1.2)
    ax.set_xlim(0, 100)
    ax.xaxis.set_major_formatter(PercentFormatter(100))
    ax.set_xlabel("Part de femmes dans l'effectif (%)")
    ax.set_ylabel("Service")
    ax.set_title("Les femmes sont majoritaires dans tous les services")
    _src(fig, "Source : registre du personnel 2024. Trait pointillé : parité (50 %).")
    return fig


@liar("title-contradicts-data")
def rh_chiffre_titre():
    fig, ax = plt.subplots(figsize=(7, 3.6))
    rep = ["Chaque semaine", "Chaque mois", "Rarement", "Jamais"]
    v = [24, 31, 27, 18]
    b = ax.bar(rep, v, color="#3d5a80")
    ax.bar_label(b, fmt="%d %%", fontsize=10)
    ax.set_ylim(0, 36)
    ax.set_ylabel("Part des salariés (%)")
    ax.set_xlabel("Fréquence du télétravail")
    ax.set_title("42 % des salariés télétravaillent chaque semaine")
    _src(fig, "Source : baromètre interne, 512 réponses, novembre 2024")
    return fig


@liar("discretised-continuous")
def rh_engagement_trois_couleurs():
    rng = np.random.default_rng(27)
    m = rng.uniform(38, 88, (7, 12))
    fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained")
    norm = BoundaryNorm([0, 50, 70, 100], 3)
    im = ax.imshow(m, cmap=ListedColormap(["#dcd0e8", "#8f6bb3", "#3c1a66"]), norm=norm, aspect="auto")
    ax.set_xticks(range(12), MOIS)
    ax.set_yticks(range(7), ["Achats", "Finance", "Logistique", "Production", "Qualité", "RH", "Ventes"])
    fig.colorbar(im, label="Indice d'engagement (points, 0 à 100)")
    ax.set_xlabel("Mois de 2024")
    ax.set_ylabel("Service (ordre alphabétique)")
    ax.set_title("L'indice d'engagement, mois par mois")
    fig.supxlabel("Source : baromètre mensuel", fontsize=8.5)
    return fig


@liar("colour-blind")
def rh_courbes_rouge_vert():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ans = range(2016, 2025)
    ax.plot(ans, [41, 38, 45, 47, 31, 44, 58, 52, 49], color="#b33a2e", lw=2.2, label="Entrées")
    ax.plot(ans, [36, 40, 39, 44, 33, 48, 51, 55, 47], color="#5f7d1e", lw=2.2, label="Sorties")
    ax.set_ylim(0, 65)
    ax.legend(frameon=False)
    ax.set_xlabel("Année")
    ax.set_ylabel("Mouvements (nombre de salariés)")
    ax.set_title("Entrées et sorties de personnel")
    _src(fig, "Source : registre du personnel")
    return fig


@liar("unordered-time")
def rh_trimestres_melanges():
    fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    t = ["T2 2023", "T4 2023", "T1 2023", "T3 2023", "T2 2024", "T1 2024"]
    v = [31, 28, 24, 22, 19, 16]
    b = ax.bar(t, v, color=VERT)
    ax.bar_label(b, fontsize=9)
    ax.set_ylim(0, 35)
    ax.set_ylabel("Recrutements (nombre)")
    ax.set_xlabel("Trimestre")
    ax.set_title("Recrutements par trimestre, 2023 et début 2024")
    fig.supxlabel("Source : registre du personnel", fontsize=8.5)
    return fig


# ------------------------------------------------ blog de cuisine
@liar("line-over-categories")
def cuisine_cout_recettes():
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    r = ["Ratatouille", "Brandade", "Aïoli", "Daube", "Pissaladière"]
    ax.fill_between(range(5), [2.4, 4.1, 3.6, 5.2, 1.9], color="#d58936", alpha=0.35)
    ax.plot(range(5), [2.4, 4.1, 3.6, 5.2, 1.9], color="#8a4b08", lw=2.2)
    ax.set_xticks(range(5), r)
    ax.set_ylim(0, 6)
    ax.set_xlabel("Recette")
    ax.set_ylabel("Coût par personne (€)")
    ax.set_title("Combien coûtent cinq plats du Sud ?")
    _src(fig, "Source : mes tickets de caisse, automne 2024")
    return fig


@liar("smoothed-line")
def cuisine_pate_levee():
    h = np.array([0, 2, 4, 6, 8, 10])
    v = np.array([1.0, 1.15, 1.6, 2.2, 2.5, 2.4])
    xx = np.linspace(0, 10, 400)
    m = np.gradient(v, h)                       # Hermite cubique
    i = np.clip(np.searchsorted(h, xx, side="right") - 1, 0, 4)
    s = (xx - h[i]) / 2
    yy = ((2 * s**3 - 3 * s**2 + 1) * v[i] + (s**3 - 2 * s**2 + s) * 2 * m[i] + (-2 * s**3 + 3 * s**2) * v[i + 1] + (s**3 - s**2) * 2 * m[i + 1])
    fig, ax = plt.subplots(figsize=(6.6, 4.2))
    ax.plot(xx, yy, color="#8a4b08", lw=2.5)
    ax.scatter(h, v, color="#8a4b08", zorder=3, s=42)
    ax.set_ylim(0, 3)
    ax.set_xlabel("Temps de pousse (heures)")
    ax.set_ylabel("Volume de la pâte (litres)")
    ax.set_title("La pousse d'une fougasse au levain, mesurée six fois")
    _src(fig, "Source : essai maison, janvier 2024")
    return fig


@liar("rainbow-colormap")
def cuisine_cuisson_arc():
    rng = np.random.default_rng(19)
    t = rng.uniform(5, 60, 110)
    T = rng.uniform(120, 240, 110)
    note = 10 - ((t - 30) / 15) ** 2 - ((T - 180) / 35) ** 2
    fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
    sc = ax.scatter(t, T, c=note.clip(0, 10), cmap="gist_rainbow", s=55, edgecolor="#333333", linewidth=0.5, vmin=0, vmax=10)
    fig.colorbar(sc, label="Note de croustillant (sur 10)")
    ax.set_xlabel("Durée de cuisson (min)")
    ax.set_ylabel("Température du four (°C)")
    ax.set_title("110 fournées de navettes, notées par la famille")
    fig.supxlabel("Source : carnet du blog, 2022-2024", fontsize=8.5)
    return fig


@liar("false-precision")
def cuisine_calories_decimales():
    s = pd.Series({"Tapenade": 318.4271, "Anchoïade": 287.9134, "Aïoli": 264.2208, "Houmous": 231.7753, "Caviar d'aubergine": 118.3390}).sort_values()
    fig, ax = plt.subplots(figsize=(7.4, 4))
    b = ax.barh(s.index, s, color="#6b7a1f")
    ax.bar_label(b, fmt="%.4f kcal", padding=3, fontsize=9)
    ax.set_xlim(0, 400)
    ax.set_xlabel("Énergie (kcal pour 100 g)")
    ax.set_ylabel("Tartinade")
    ax.set_title("Les calories des tartinades maison")
    fig.subplots_adjust(left=0.22)
    _src(fig, "Source : estimation à partir des étiquettes des ingrédients")
    return fig


@liar("unsorted-bars")
def cuisine_sucre_desordre():
    n = ["Calisson", "Oreillette", "Nougat", "Navette", "Fruit confit", "Tropézienne", "Pompe à l'huile"]
    v = [58, 21, 63, 29, 71, 24, 18]
    fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    sns.barplot(x=v, y=n, color="#a44a6a", ax=ax)
    ax.set_xlabel("Sucre (g pour 100 g)")
    ax.set_ylabel("Douceur")
    ax.set_title("Le sucre dans sept douceurs de Provence")
    fig.supxlabel("Source : tables de composition, moyenne de trois marques", fontsize=8.5)
    return fig


@liar("missing-unit")
def cuisine_temps_sans_unite():
    fig, ax = plt.subplots(figsize=(6.6, 4.2))
    ep = np.arange(1, 9)
    ax.plot(ep, [3, 5, 8, 12, 16, 22, 28, 36], "s-", color=BRIQUE)
    ax.set_ylim(0, 40)
    ax.set_xlabel("Épaisseur du steak de thon")
    ax.set_ylabel("Temps de cuisson à cœur")
    ax.set_title("Plus c'est épais, plus c'est long à cuire")
    _src(fig, "Source : huit essais à la plancha, été 2023")
    return fig


@liar("three-d")
def cuisine_camembert_ombre():
    fig, ax = plt.subplots(figsize=(6.4, 4.6))
    ax.pie([50, 30, 20], labels=["Farine 50 %", "Beurre 30 %", "Sucre 20 %"], explode=[0.08, 0, 0], shadow={"ox": -0.05, "oy": -0.07, "shade": 0.6},
           colors=["#c98f3c", "#7a4a1e", "#8b2f47"], startangle=100, textprops=dict(fontsize=11))
    ax.set_title("Le sablé du dimanche : parts en masse (en %)")
    fig.text(0.02, 0.02, "Source : recette de ma grand-mère", fontsize=8.5)
    return fig


# ------------------------------------------------ bureau d'études énergie
@liar("bridged-gap")
def energie_compteur_en_panne():
    rng = np.random.default_rng(33)
    t = pd.date_range("2024-02-01", "2024-02-29", freq="h")
    p = 120 + 40 * np.sin((t.hour - 8) / 24 * 2 * np.pi) + rng.normal(0, 5, len(t))
    s = pd.Series(p, index=t)
    s["2024-02-11":"2024-02-18"] = np.nan
    s = s.dropna()
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(s.index, s, color=BLEU, lw=1)
    ax.xaxis.set_major_locator(mdates.WeekdayLocator(mdates.TH))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_ylim(0, 200)
    ax.set_xlabel("Jour (février 2024)")
    ax.set_ylabel("Puissance appelée (kW)")
    ax.set_title("Puissance horaire du lycée en février 2024")
    _src(fig, "Source : compteur communicant du site")
    return fig


@liar("uneven-ticks")
def energie_puissances_equidistantes():
    fig, ax = plt.subplots(figsize=(6.8, 4.2), layout="constrained")
    p = [3, 6, 9, 36, 100, 500]
    ax.plot(range(6), [2150, 1820, 1640, 1290, 1080, 860], "o-", color=VERT, lw=2)
    ax.set_xticks(range(6), [str(x) for x in p])
    ax.set_ylim(0, 2400)
    ax.set_xlabel("Puissance installée (kWc)")
    ax.set_ylabel("Coût (€ par kWc)")
    ax.set_title("Coût d'une installation solaire selon sa puissance")
    fig.supxlabel("Source : devis reçus en 2024 par le bureau d'études", fontsize=8.5)
    return fig


@liar("unexplained-interval")
def energie_bande_muette():
    a = np.arange(2024, 2036)
    c = 840 - 18 * (a - 2024)
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.fill_between(a, c - 6 * (a - 2023), c + 6 * (a - 2023), color=BLEU, alpha=0.25, lw=0)
    ax.plot(a, c, color=BLEU, lw=2)
    ax.set_ylim(0, 950)
    ax.set_xlabel("Année")
    ax.set_ylabel("Consommation prévue (MWh par an)")
    ax.set_title("Consommation projetée du groupe scolaire après travaux")
    _src(fig, "Source : simulation thermique dynamique, 2024")
    return fig


@liar("uneven-bins")
def energie_conso_classes():
    bornes = [50, 100, 150, 200, 300, 450, 700]
    n = [34, 88, 121, 164, 143, 92]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.bar(bornes[:-1], n, width=np.diff(bornes), align="edge", color="#5f7f99", edgecolor="white")
    ax.set_xticks(bornes)
    ax.set_xlabel("Consommation (kWh par m² et par an)")
    ax.set_ylabel("Nombre de bâtiments")
    ax.set_title("Distribution des consommations de 642 bâtiments publics")
    _src(fig, "Source : audits énergétiques 2019-2024")
    return fig


@liar("axis-range")
def energie_plafond_demesure():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    m = np.arange(12)
    ax.plot(m, [58, 54, 47, 39, 31, 27, 26, 26, 30, 38, 48, 57], color=BRIQUE, lw=2, marker="o", ms=4)
    ax.set_ylim(0, 1000)
    ax.set_xticks(m, MOIS)
    ax.set_xlabel("Mois de 2024")
    ax.set_ylabel("Consommation (MWh)")
    ax.set_title("Consommation mensuelle de la mairie en 2024")
    _src(fig, "Source : factures du fournisseur")
    return fig


@liar("diverging-off-centre")
def energie_indice_hors_cent():
    rng = np.random.default_rng(40)
    m = rng.normal(118, 12, (6, 10)).clip(92, 150)
    fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    im = ax.pcolormesh(np.arange(11) + 2014.5, np.arange(7), m, cmap="PuOr_r", vmin=90, vmax=150)
    ax.set_yticks(np.arange(6) + 0.5, ["École", "Gymnase", "Mairie", "Médiathèque", "Piscine", "Théâtre"])
    ax.set_xticks(range(2015, 2025))
    ax.set_xlabel("Année")
    ax.set_ylabel("Bâtiment (ordre alphabétique)")
    fig.colorbar(im, label="Indice de dépense (base 100 en 2014)")
    ax.set_title("Au-dessus ou au-dessous de 100 ? La dépense d'énergie par bâtiment")
    fig.supxlabel("Source : comptabilité énergétique de la ville", fontsize=8.5)
    return fig


@liar("title-contradicts-data")
def energie_tripled():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    q = np.arange(2018, 2025)
    ax.stackplot(q, [41, 44, 46, 50, 54, 57, 60], colors=["#2a7f62"])
    ax.set_ylim(0, 70)
    ax.set_xlim(2018, 2024)
    ax.set_title("Solar output has tripled since 2018")
    ax.set_xlabel("Year")
    ax.set_ylabel("Annual output (GWh)")
    _src(fig, "Source: regional grid operator, yearly metering")
    return fig


# ------------------------------------------------ professeur d'histoire
@liar("small-text")
def histoire_frise_minuscule():
    fig, ax = plt.subplots(figsize=(11, 5))
    r = [("Henri IV", 1589, 1610), ("Louis XIII", 1610, 1643), ("Louis XIV", 1643, 1715), ("Louis XV", 1715, 1774), ("Louis XVI", 1774, 1792)]
    for i, (n, a, b) in enumerate(r):
        ax.barh(i, b - a, left=a, color="#5a3e85")
        ax.text(b + 2, i, f"{n}, {a}-{b}", va="center", fontsize=4)
    ax.set_yticks(range(5), [k[0] for k in r], fontsize=4.5)
    ax.invert_yaxis()
    ax.set_xlim(1580, 1830)
    ax.set_xlabel("Année", fontsize=5)
    ax.set_ylabel("Souverain (dans l'ordre des règnes, du haut vers le bas)", fontsize=5)
    ax.tick_params(axis="x", labelsize=5)
    ax.set_title("Les règnes des Bourbons, en années", fontsize=7)
    fig.text(0.02, 0.01, "Source : manuel de seconde", fontsize=5)
    return fig


@liar("too-many-series")
def histoire_spaghetti_pays():
    rng = np.random.default_rng(55)
    pays = ["Autriche", "Belgique", "Danemark", "Espagne", "France", "Grèce", "Italie", "Norvège", "Pays-Bas", "Portugal", "Russie", "Suède", "Suisse"]
    an = np.arange(1850, 1914, 3)
    fig, ax = plt.subplots(figsize=(8.6, 5), layout="constrained")
    pal = sns.husl_palette(13, l=0.45)
    for i, p in enumerate(pays):
        ax.plot(an, rng.uniform(20, 34) + np.cumsum(rng.normal(0.6, 1.9, len(an))), color=pal[i], lw=1.6, ls=["-", "--", "-."][i % 3], label=p)
    ax.legend(ncol=1, fontsize=8.5, loc="center left", bbox_to_anchor=(1, 0.5))
    ax.set_xlabel("Année")
    ax.set_ylabel("Production de céréales (millions de quintaux)")
    ax.set_title("Production de céréales par pays, 1850-1913")
    fig.supxlabel("Source : annuaires statistiques, séries reconstituées", fontsize=8.5)
    return fig


@liar("unordered-time")
def histoire_dates_melangees():
    fig, ax = plt.subplots(figsize=(7, 4))
    s = pd.Series({"1860": 10.8, "1840": 8.3, "1920": 18.1, "1900": 15.9, "1880": 13.1})
    ax.plot(s.index, s, "o--", color=PRUNE, lw=1.8)
    ax.set_ylim(0, 21)
    ax.set_xlabel("Année")
    ax.set_ylabel("Population urbaine (millions)")
    ax.set_title("La population urbaine de la France à cinq dates")
    _src(fig, "Source : ordres de grandeur pour la classe, d'après le manuel")
    return fig


@liar("overplotting")
def histoire_naissances_superposees():
    rng = np.random.default_rng(61)
    an = rng.integers(1700, 1720, 6000)
    age = rng.integers(20, 36, 6000)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.plot(an, age, "o", color="#5a3e85", ms=7)
    ax.xaxis.set_major_locator(MultipleLocator(5))
    ax.set_xlabel("Année du mariage")
    ax.set_ylabel("Âge de la mariée (années)")
    ax.set_title("Âge au mariage dans les registres paroissiaux (6 000 actes)")
    _src(fig, "Source : dépouillement des registres par la classe")
    return fig


@liar("title-contradicts-data")
def histoire_sommet_1870():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    a = np.arange(1840, 1931, 10)
    v = [62, 71, 79, 84, 81, 92, 97, 88, 54, 49]
    ax.plot(a, v, "-", color=BRIQUE, lw=2.4)
    ax.annotate("1900 : 97 000", (1900, 97), (1908, 104), arrowprops=dict(arrowstyle="-", color=NOIR), fontsize=9)
    ax.set_ylim(0, 115)
    ax.set_xlabel("Année")
    ax.set_ylabel("Vignerons (milliers)")
    ax.set_title("Les vignerons du Languedoc : un sommet en 1870, puis la chute", loc="left")
    _src(fig, "Source : enquêtes agricoles décennales (série scolaire)")
    return fig


@liar("missing-source")
def histoire_barres_sans_source():
    fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    e = ["Louis XIV", "Louis XV", "Napoléon Ier", "Louis-Philippe", "Napoléon III"]
    d = pd.Series([72, 59, 10, 18, 18], index=e).sort_values()
    ax.barh(d.index, d, color="#8a6d3b")
    ax.set_xlabel("Durée du règne (années)")
    ax.set_ylabel("Souverain")
    ax.set_title("Combien de temps ont-ils régné ?")
    return fig


# =====================================================================
# HONNÊTES
# =====================================================================
@honest
def ok_gazette_temperature_sans_zero():
    rng = np.random.default_rng(1)
    a = np.arange(1980, 2025)
    t = 14.4 + 0.042 * (a - 1980) + rng.normal(0, 0.35, len(a))
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(a, t, color=BRIQUE, lw=1.8)
    ax.set_title("Température annuelle moyenne à Montpellier depuis 1980", loc="left")
    ax.set_xlabel("Année")
    ax.set_ylabel("Température (°C)")
    _src(fig, "Source : station de Fréjorgues (données simulées)")
    return fig


@honest
def ok_gazette_celsius_fahrenheit():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    h = np.arange(24)
    t = 27 + 8 * np.sin((h - 9) / 24 * 2 * np.pi)
    ax.plot(h, t, color=BRIQUE, lw=2)
    ax.set_ylabel("Température (°C)")
    ax.set_xlabel("Heure de la journée (h)")
    ax.set_xticks(range(0, 24, 3))
    ax2 = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    ax2.set_ylabel("Température (°F)")
    ax.set_title("La canicule du 11 août, heure par heure")
    _src(fig, "Source : relevé de la rédaction, Nîmes")
    return fig


@honest
def ok_gazette_twinx_meme_grandeur():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    a = np.arange(2016, 2025)
    v = np.array([12.1, 12.6, 13.0, 13.8, 6.1, 9.0, 13.2, 14.1, 14.6])
    ax.plot(a, v, color=BLEU, marker="o")
    ax.set_ylim(0, 16)
    ax.set_ylabel("Voyageurs (millions par an)")
    ax.set_xlabel("Année")
    ax2 = ax.twinx()
    ax2.set_ylim(0, 16 / 365 * 1000)
    ax2.set_ylabel("Voyageurs (milliers par jour, même courbe)")
    ax.set_title("Fréquentation du tramway : par an à gauche, par jour à droite", fontsize=11)
    _src(fig, "Source : rapport annuel de l'exploitant")
    return fig


@honest
def ok_gazette_petits_multiples():
    rng = np.random.default_rng(6)
    villes = ["Agde", "Arles", "Béziers", "Nîmes", "Sète", "Toulon"]
    fig, axs = plt.subplots(2, 3, figsize=(8.4, 5), sharex=True, sharey=True)
    for a, n in zip(axs.flat, villes):
        a.fill_between(range(2015, 2025), np.cumsum(rng.normal(0.3, 1, 10)) + 15, color="#2a6f97")
        a.set_title(n, fontsize=10)
        a.set_ylim(0, 25)
        a.xaxis.set_major_locator(MultipleLocator(4))
    fig.supylabel("Nuits tropicales (nombre par été)", fontsize=10)
    fig.supxlabel("Année", fontsize=10, y=0.07)
    fig.suptitle("Les nuits tropicales dans six villes du Sud")
    _src(fig, "Source : données simulées d'après les stations locales", 0.16)
    return fig


@honest
def ok_gazette_barh_surligne():
    s = pd.Series({"Hérault": 31, "Gard": 28, "Aude": 22, "Pyrénées-Or.": 19, "Lozère": 7}).sort_values()
    cols = ["#c14a1f" if i == "Gard" else "#6f7d8c" for i in s.index]
    ax = s.plot.barh(color=cols, figsize=(7, 4))
    ax.set_xlim(0, 36)
    for i, v in enumerate(s):
        ax.text(v + 0.4, i, f"{v}", va="center")
    ax.set_title("Le Gard, deuxième département le plus touché par la grêle", loc="left", weight="bold")
    ax.set_xlabel("Épisodes de grêle (nombre, 2015-2024)")
    ax.set_ylabel("Département")
    ax.figure.subplots_adjust(left=0.18)
    _src(ax.figure, "Source : associations de prévention de la grêle")
    return ax.figure


@honest
def ok_gazette_camembert_trois():
    fig, ax = plt.subplots(figsize=(6.2, 4.6))
    _, _, auto = ax.pie([58, 27, 15], labels=["Pour", "Contre", "Sans avis"], autopct="%.0f %%", startangle=90, counterclock=False,
                        colors=["#0b5394", "#8f3d12", "#5a5a5a"], wedgeprops=dict(edgecolor="white", lw=2), textprops=dict(fontsize=11))
    for t in auto:
        t.set_color("white")
    ax.set_title("Êtes-vous pour la piétonnisation du centre ?\n(une seule réponse, 1 004 habitants)")
    fig.text(0.02, 0.02, "Source : sondage La Gazette, octobre 2024", fontsize=8.5)
    return fig


@honest
def ok_gazette_presque_double():
    fig, ax = plt.subplots(figsize=(6.8, 4.2), layout="constrained")
    b = ax.bar([str(a) for a in range(2018, 2025)], [310, 345, 290, 402, 488, 561, 604], color=VERT, width=0.7)
    ax.bar_label(b, fontsize=9)
    ax.set_ylim(0, 680)
    ax.set_title("Le nombre de vélos comptés a presque doublé depuis 2018")
    ax.set_ylabel("Vélos par heure de pointe (nombre)")
    ax.set_xlabel("Année")
    fig.supxlabel("Source : compteur de l'avenue Jean-Jaurès", fontsize=8.5, x=0.02, ha="left")
    return fig


@honest
def ok_gazette_bandes_anomalies():
    rng = np.random.default_rng(7)
    a = np.arange(1950, 2025)
    an = -0.6 + 0.024 * (a - 1950) + rng.normal(0, 0.3, len(a))
    fig, ax = plt.subplots(figsize=(8, 3.4))
    im = ax.imshow(an[None, :], cmap="RdBu_r", vmin=-2, vmax=2, aspect="auto", extent=(1949.5, 2024.5, 0, 1))
    ax.set_yticks([])
    ax.set_xlabel("Année")
    fig.colorbar(im, ax=ax, label="Écart à 1961-1990 (°C)")
    ax.set_title("Écarts de température à la moyenne 1961-1990 (blanc : 0 °C)")
    _src(fig, "Source : série homogénéisée simulée", 0.26)
    return fig


@honest
def ok_gazette_likert():
    fig, ax = plt.subplots(figsize=(7.8, 4))
    q = ["Propreté", "Transports", "Sécurité"]
    d = np.array([[12, 18, 30], [20, 24, 28], [41, 36, 27], [27, 22, 15]])
    cols = ["#8c2d04", "#e8a06a", "#7fb2d6", "#08457e"]
    g = np.zeros(3)
    for row, c, l, tc in zip(d, cols, ["pas du tout", "plutôt pas", "plutôt", "tout à fait"], ["white", "black", "black", "white"]):
        b = ax.barh(q, row, left=g, color=c, label=l, edgecolor="white")
        ax.bar_label(b, label_type="center", color=tc, fontsize=9)
        g += row
    ax.set_xlim(0, 100)
    ax.invert_yaxis()
    ax.set_xlabel("Part des réponses (%)")
    ax.set_ylabel("Êtes-vous satisfait de… ?")
    ax.set_title("La propreté satisfait le plus, la sécurité le moins", pad=28)
    ax.legend(ncol=4, loc="lower center", bbox_to_anchor=(0.5, 1.0), frameon=False, fontsize=9)
    fig.subplots_adjust(top=0.8)
    _src(fig, "Source : baromètre municipal 2024, 1 010 habitants")
    return fig


@honest
def ok_gazette_heures_jours():
    h = np.arange(24)
    base = np.exp(-((h - 8) / 2) ** 2) + 1.1 * np.exp(-((h - 18) / 2.5) ** 2)
    m = np.array([base * k * 900 + 60 for k in (1, 1, 1, 1.05, 1.1, 0.5, 0.3)])
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    pc = ax.pcolormesh(np.arange(25) - 0.5, np.arange(8) - 0.5, m, cmap="viridis")
    ax.set_yticks(range(7), ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
    ax.set_ylim(6.5, -0.5)
    ax.set_xticks(range(0, 24, 3), [f"{x} h" for x in range(0, 24, 3)])
    ax.set_xlabel("Heure")
    ax.set_ylabel("Jour de la semaine")
    fig.colorbar(pc, label="Voitures par heure (nombre)")
    ax.set_title("Le trafic du boulevard, heure par heure")
    fig.supxlabel("Source : boucles de comptage, septembre 2024", fontsize=8.5)
    return fig


# --- logement
@honest
def ok_logement_densite_inegale():
    rng = np.random.default_rng(13)
    s = np.clip(rng.gamma(6, 11, 4200), 10, 199)
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.hist(s, bins=[10, 20, 30, 40, 60, 80, 120, 200], density=True, color="#466b8f", edgecolor="white")
    ax.set_title("Surface des logements loués (classes inégales, en densité)")
    ax.set_xlabel("Surface habitable (m²)")
    ax.set_ylabel("Densité (part des logements par m²)")
    _src(fig, "Source : enquête loyers 2024. L'aire de chaque barre est la part des logements.")
    return fig


@honest
def ok_logement_indice_base():
    an = np.arange(2014, 2025)
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    for n, v, c, ls in [("Neuf", [100, 101, 103, 106, 109, 113, 116, 121, 129, 134, 133], BLEU, "-"),
                        ("Ancien", [100, 98, 99, 102, 105, 109, 114, 122, 128, 126, 121], BRIQUE, "--")]:
        ax.plot(an, v, color=c, ls=ls, lw=2)
        ax.text(2024.15, v[-1], n, color=c, va="center", fontsize=10)
    ax.axhline(100, color="#555555", lw=0.9)
    ax.set_xlim(2014, 2025.4)
    ax.set_xlabel("Année")
    ax.set_ylabel("Indice des prix (base 100 en 2014)")
    ax.set_title("Prix du neuf et de l'ancien depuis 2014")
    _src(fig, "Source : notaires, calculs de l'observatoire")
    return fig


@honest
def ok_logement_log_dit():
    fig, ax = plt.subplots(figsize=(7, 4.4))
    pop = np.array([420, 900, 2300, 5200, 11800, 27000, 76000, 150000, 299000])
    prog = np.array([2, 5, 14, 26, 81, 150, 540, 1080, 2600])
    ax.loglog(pop, prog, "o", color=VERT, ms=7)
    ax.set_xlabel("Population de la commune (habitants, échelle logarithmique)")
    ax.set_ylabel("Logements autorisés\n(nombre, échelle logarithmique)")
    ax.set_title("Plus la commune est grande, plus on y autorise de logements")
    _src(fig, "Source : permis de construire 2023, neuf communes", 0.2)
    return fig


@honest
def ok_logement_boites_expliquees():
    rng = np.random.default_rng(23)
    df = pd.DataFrame({"pièces": np.repeat(["1", "2", "3", "4", "5 et +"], 80),
                       "loyer": np.concatenate([rng.normal(m, 1.5, 80) for m in (16, 13.6, 11.8, 10.9, 10.2)])})
    fig, ax = plt.subplots(figsize=(7, 4.4))
    sns.boxplot(df, x="pièces", y="loyer", ax=ax, color="#9db8d2", linecolor="#1c2f45", whis=(5, 95), showfliers=False)
    ax.set_xlabel("Nombre de pièces")
    ax.set_ylabel("Loyer (€ par m²)")
    ax.set_title("Le loyer au m² baisse quand le logement grandit")
    _src(fig, "Boîte : quartiles et médiane ; moustaches : 5e et 95e centiles. Source : enquête loyers 2024")
    return fig


@honest
def ok_logement_nombre_de_pieces():
    fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    c = ["1 pièce", "2 pièces", "3 pièces", "4 pièces", "5 et plus"]
    b = ax.bar(c, [12, 19, 26, 25, 18], color="#5b4a8a")
    ax.bar_label(b, fmt="%d %%", fontsize=9)
    ax.set_ylim(0, 30)
    ax.set_xlabel("Taille du logement")
    ax.set_ylabel("Part des résidences principales (%)")
    ax.set_title("Les logements selon leur nombre de pièces")
    fig.supxlabel("Source : recensement de la population 2021", fontsize=8.5)
    return fig


@honest
def ok_logement_trou_montre():
    a = np.arange(2005, 2025, dtype=float)
    v = 9 + 0.18 * (a - 2005)
    v[(a >= 2012) & (a <= 2015)] = np.nan
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(a, v, "o-", color=BLEU, lw=2, ms=4)
    ax.axvspan(2011.5, 2015.5, color="#ececec")
    ax.text(2013.5, 3, "pas d'enquête\n2012-2015", ha="center", fontsize=9, color="#333333")
    ax.set_ylim(0, 14)
    ax.xaxis.set_major_locator(MultipleLocator(5))
    ax.set_xlabel("Année")
    ax.set_ylabel("Loyer médian (€ par m²)")
    ax.set_title("Loyer médian dans l'agglomération")
    _src(fig, "Source : enquêtes annuelles de l'observatoire")
    return fig


@honest
def ok_logement_pointille_explique():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    a1, v1 = [2004, 2006, 2008, 2010], [5.1, 5.3, 5.6, 5.9]
    a2, v2 = [2018, 2020, 2022, 2024], [7.4, 7.7, 7.9, 8.2]
    ax.plot(a1, v1, "o-", color=PRUNE, lw=2)
    ax.plot(a2, v2, "o-", color=PRUNE, lw=2, label="valeurs relevées")
    ax.plot([2010, 2018], [5.9, 7.4], ls=":", color="#555555", lw=1.6, label="sans données entre 2010 et 2018 (interpolé)")
    ax.legend(loc="lower right", frameon=False)
    ax.set_ylim(0, 10)
    ax.xaxis.set_major_locator(MultipleLocator(4))
    ax.set_xlabel("Année")
    ax.set_ylabel("Logements vacants (%)")
    ax.set_title("La vacance, avec huit ans sans enquête")
    _src(fig, "Source : enquêtes biennales de l'observatoire")
    return fig


@honest
def ok_logement_cascade():
    fig, ax = plt.subplots(figsize=(7.6, 4.2))
    lab = ["Parc 2019", "Construits", "Transformés", "Démolis", "Parc 2024"]
    bas = [0, 100, 112, 110, 0]
    h = [100, 12, 3, 5, 110]
    col = ["#444f5a", "#0b5394", "#0b5394", "#b5451b", "#444f5a"]
    b = ax.bar(lab, h, bottom=bas, color=col)
    ax.bar_label(b, labels=["100", "+12", "+3", "−5", "110"], fontsize=10)
    ax.set_ylim(0, 130)
    ax.set_ylabel("Logements (milliers)")
    ax.set_xlabel("Étapes, de 2019 à 2024")
    ax.set_title("Comment le parc est passé de 100 000 à 110 000 logements")
    _src(fig, "Source : fichiers fonciers, calculs de l'observatoire")
    return fig


@honest
def ok_logement_aires_empilees():
    an = np.arange(2012, 2025)
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    a, b, c = 20 + 0.6 * (an - 2012), 12 + 0.2 * (an - 2012), 5 + 0.5 * (an - 2012)
    ax.stackplot(an, a, b, c, colors=["#08306b", "#4a90c4", "#9cc7e6"], edgecolor="#08306b", lw=0.8)
    for y, t, k in [(12, "Propriétaires", "white"), (31, "Locataires du privé", "black"), (41.9, "Parc social", "black")]:
        ax.text(2019, y, t, color=k, ha="center", va="center", fontsize=10)
    ax.set_xlim(2012, 2024)
    ax.set_ylim(0, 60)
    ax.set_xlabel("Année")
    ax.set_ylabel("Ménages (milliers)")
    ax.set_title("Statut d'occupation des ménages")
    _src(fig, "Source : recensement, calculs de l'observatoire")
    return fig


@honest
def ok_logement_pentes():
    d = {"Montpellier": (12.9, 15.4), "Sète": (10.2, 13.1), "Nîmes": (9.6, 10.9), "Alès": (8.5, 9.2)}
    fig, ax = plt.subplots(figsize=(6.2, 5))
    for n, (a, b) in d.items():
        c = BRIQUE if n == "Sète" else "#5f6b76"
        ax.plot([0, 1], [a, b], "o-", color=c, lw=2.4 if n == "Sète" else 1.6)
        ax.text(1.04, b, f"{n} {b:.1f} €".replace(".", ","), va="center", color=c, fontsize=9.5)
        ax.text(-0.04, a, f"{a:.1f} €".replace(".", ","), va="center", ha="right", color=c, fontsize=9.5)
    ax.set_xlim(-0.25, 1.6)
    ax.set_xticks([0, 1], ["2014", "2024"])
    ax.set_yticks([])
    ax.set_ylabel("Loyer médian (€ par m²)")
    ax.set_xlabel("Année")
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.set_title("Sète a connu la plus forte hausse des loyers")
    _src(fig, "Source : observatoire des loyers", 0.16)
    return fig


@honest
def ok_logement_eventail():
    a = np.arange(2015, 2025)
    v = np.array([30, 31, 33, 32, 35, 36, 38, 41, 40, 42])
    f = np.arange(2024, 2031)
    c = 42 + 1.2 * (f - 2024)
    e = 1.6 * (f - 2024)
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    ax.plot(a, v, color=BLEU, lw=2, label="observé")
    ax.plot(f, c, color=BLEU, lw=2, ls="--", label="projection centrale")
    ax.fill_between(f, c - e, c + e, color=BLEU, alpha=0.25, label="intervalle de prévision à 80 %")
    ax.legend(loc="lower right")
    ax.set_ylim(0, 65)
    ax.set_xlabel("Année")
    ax.set_ylabel("Ménages d'une personne (milliers)")
    ax.set_title("Ménages d'une seule personne : passé et projection")
    _src(fig, "Source : recensement ; projection de l'observatoire")
    return fig


# --- thésarde
@honest
def ok_these_hexbin():
    rng = np.random.default_rng(31)
    a = rng.normal(18, 4, 20000)
    b = 3 + 0.45 * a + rng.normal(0, 1.6, 20000)
    fig, ax = plt.subplots(figsize=(6.8, 4.8), layout="constrained")
    hb = ax.hexbin(a, b, gridsize=40, cmap="cividis", mincnt=1)
    fig.colorbar(hb, label="Readings per cell (count)")
    ax.set_xlabel("Water temperature (°C)")
    ax.set_ylabel("Oxygen demand (mg/L)")
    ax.set_title("Oxygen demand rises with temperature (20,000 readings)")
    fig.supxlabel("Source: lagoon sensor network, 2021-2023", fontsize=8.5)
    return fig


@honest
def ok_these_deux_especes():
    rng = np.random.default_rng(10)
    df = pd.DataFrame({"x": np.r_[rng.normal(20, 3, 50), rng.normal(27, 3, 50)], "y": np.r_[rng.normal(6, .6, 50), rng.normal(7.4, .6, 50)],
                       "Genus": ["Phragmites"] * 50 + ["Typha"] * 50})
    fig, ax = plt.subplots(figsize=(6.6, 4.6))
    sns.scatterplot(df, x="x", y="y", hue="Genus", style="Genus", palette=[BLEU, "#d0661a"], s=50, ax=ax)
    ax.set_xlabel("Stem height (dm)")
    ax.set_ylabel("Stem diameter (mm)")
    ax.set_title("Typha stems are taller and thicker on average")
    _src(fig, "Source: own measurements, 100 stems, July 2022", 0.17)
    return fig


@honest
def ok_these_rouge_vert_marqueurs():
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    j = np.arange(0, 50, 7)
    ax.plot(j, [5, 9, 15, 22, 28, 33, 36, 38], color="#c0392b", marker="o", ls="-", lw=2)
    ax.plot(j, [5, 7, 10, 13, 16, 18, 19, 20], color="#2e7d32", marker="^", ls="--", lw=2)
    ax.annotate("avec engrais (trait plein)", (35, 33), (12, 37), color="#9c2b1f", fontsize=9.5)
    ax.annotate("témoin (tirets)", (35, 18), (34, 13), color="#2e7d32", fontsize=9.5)
    ax.set_ylim(0, 44)
    ax.set_xlabel("Temps depuis le semis (jours)")
    ax.set_ylabel("Hauteur (cm)")
    ax.set_title("L'engrais accélère la croissance de la luzerne")
    _src(fig, "Source : essai en serre, moyenne de 20 plants", 0.18)
    return fig


@honest
def ok_these_erreurs_expliquees():
    fig, ax = plt.subplots(figsize=(6.6, 4.6))
    x = [0, 10, 20, 40, 80]
    ax.errorbar(x, [31, 29, 26, 20, 13], yerr=[1.8, 1.5, 1.7, 1.4, 1.2], fmt="o-", capsize=4, color=VERT)
    ax.set_ylim(0, 38)
    ax.set_xlabel("Salinity treatment (mM NaCl)")
    ax.set_ylabel("Germination (%)")
    ax.set_title("Germination declines with salinity\n(mean ± standard error, n = 15 dishes)", fontsize=11)
    _src(fig, "Source: growth chamber experiment, 2023", 0.17)
    return fig


@honest
def ok_these_profondeur_retournee():
    z = np.arange(0, 31, 1.5)
    t = 11 + 13 / (1 + np.exp((z - 11) / 1.6))
    fig, ax = plt.subplots(figsize=(5, 5.2))
    ax.plot(t, z, color=BLEU, lw=2, marker=".")
    ax.invert_yaxis()
    ax.set_ylabel("Profondeur (m, la surface est en haut)")
    ax.set_xlabel("Température (°C)")
    ax.set_title("Profil de température du lac en août")
    fig.subplots_adjust(left=0.16)
    _src(fig, "Source : sonde, 18 août 2023", 0.17)
    return fig


@honest
def ok_these_accumulation():
    n = np.arange(1, 61)
    m = 84 * n / (n + 11)
    e = 9 * np.exp(-n / 40)
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    ax.plot(n, m, color=PRUNE, lw=2, label="richesse attendue")
    ax.fill_between(n, m - e, m + e, color=PRUNE, alpha=0.22, label="intervalle de confiance à 95 %")
    ax.set_ylim(0, 90)
    ax.legend(loc="lower right")
    ax.set_xlabel("Quadrats échantillonnés (nombre)")
    ax.set_ylabel("Espèces cumulées (nombre)")
    ax.set_title("Courbe d'accumulation des espèces")
    _src(fig, "Source : 60 quadrats de 1 m², mai-juin 2023")
    return fig


@honest
def ok_these_twoslope():
    rng = np.random.default_rng(5)
    m = rng.normal(1.0, 1.0, (9, 12)).clip(-1.5, 4)
    fig, ax = plt.subplots(figsize=(8, 4.6), layout="constrained")
    im = ax.imshow(m, cmap="RdBu_r", norm=TwoSlopeNorm(0, -2, 4), aspect="auto")
    ax.set_xticks(range(12), MOIS)
    ax.set_yticks(range(9), range(2016, 2025))
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année")
    fig.colorbar(im, label="Écart à la normale (°C, blanc = 0)")
    ax.set_title("Écarts de température de l'étang à la normale 1991-2020")
    fig.supxlabel("Source : sonde de surface, station biologique", fontsize=8.5)
    return fig


@honest
def ok_these_moyenne_mobile():
    rng = np.random.default_rng(44)
    d = pd.date_range("2023-01-01", periods=365)
    v = pd.Series(14 + 8 * np.sin((np.arange(365) - 105) / 365 * 2 * np.pi) + rng.normal(0, 1.6, 365), index=d)
    fig, ax = plt.subplots(figsize=(7.6, 4.2))
    ax.plot(v.index, v, ".", color="#7a8894", ms=4, label="mesure quotidienne")
    ax.plot(v.index, v.rolling(15, center=True).mean(), color=BRIQUE, lw=2.2, label="moyenne mobile sur 15 jours")
    ax.xaxis.set_major_locator(mdates.MonthLocator(interval=2))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.legend(loc="lower center", fontsize=9)
    ax.set_xlabel("Date")
    ax.set_ylabel("Température de l'eau (°C)")
    ax.set_title("Température de la lagune en 2023")
    _src(fig, "Source : sonde à 50 cm de profondeur")
    return fig


@honest
def ok_these_rose_vents():
    fig = plt.figure(figsize=(6, 5.6))
    ax = fig.add_subplot(projection="polar")
    th = np.arange(8) * np.pi / 4
    ax.bar(th, [11, 6, 7, 14, 9, 8, 13, 32], width=0.7, color="#2a6f97")
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.set_xticks(th, ["N", "NE", "E", "SE", "S", "SO", "O", "NO"])
    ax.set_rlabel_position(100)
    ax.set_yticks([10, 20, 30], ["10 %", "20 %", "30 %"], fontsize=9)
    ax.set_title("D'où vient le vent ? (% du temps par direction)", pad=18)
    fig.text(0.02, 0.02, "Source : anémomètre de la station biologique, 2023", fontsize=8.5)
    return fig


@honest
def ok_these_habitats_categories():
    rng = np.random.default_rng(17)
    z = (np.add.outer(np.sin(np.arange(40) / 7), np.cos(np.arange(60) / 9)) + rng.normal(0, .12, (40, 60)))
    k = np.digitize(z, [-0.6, 0.5])
    cols = ["#1f4e79", "#d9b44a", "#4f6b1e"]
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    ax.imshow(k, cmap=ListedColormap(cols), interpolation="nearest", extent=(0, 600, 0, 400))
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["eau libre", "sansouire", "roselière"])], title="Habitat",
              loc="upper left", bbox_to_anchor=(1.01, 1))
    ax.set_xlabel("Distance vers l'est (m)")
    ax.set_ylabel("Distance vers le nord (m)")
    ax.set_title("Carte des trois habitats du site")
    fig.subplots_adjust(right=0.78)
    _src(fig, "Source : photo-interprétation, 2022", 0.15)
    return fig


@honest
def ok_these_contours_neuf_classes():
    x, y = np.meshgrid(np.linspace(0, 10, 80), np.linspace(0, 6, 60))
    z = 4 + 3 * np.exp(-((x - 6) ** 2 + (y - 3) ** 2) / 6) + 0.2 * x
    fig, ax = plt.subplots(figsize=(7.2, 4.4), layout="constrained")
    c = ax.contourf(x, y, z, levels=np.arange(4, 9.1, 0.5), cmap="YlGnBu")
    fig.colorbar(c, label="Salinité (g/L)")
    ax.set_xlabel("Distance vers l'est (km)")
    ax.set_ylabel("Distance vers le nord (km)")
    ax.set_title("Salinité de surface de l'étang en avril")
    fig.supxlabel("Source : interpolation de 120 prélèvements, avril 2023", fontsize=8.5)
    return fig


@honest
def ok_these_vol_trois_dimensions():
    t = np.linspace(0, 6 * np.pi, 240)
    fig = plt.figure(figsize=(6.8, 5.4))
    ax = fig.add_subplot(projection="3d")
    ax.plot(np.cos(t) * (1 + t / 20), np.sin(t) * (1 + t / 20), 40 + 12 * t, color=BLEU, lw=1.8)
    ax.set_xlabel("Est (km)")
    ax.set_ylabel("Nord (km)")
    ax.set_zlabel("Altitude (m)")
    ax.set_title("Trajectoire d'une cigogne en ascendance thermique")
    fig.text(0.02, 0.02, "Source : balise GPS, 12 mars 2023", fontsize=8.5)
    return fig


# --- aviron
@honest
def ok_aviron_rang_retourne():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(range(2014, 2025), [14, 12, 12, 9, 8, 8, 7, 5, 6, 4, 3], "o-", color=BLEU, lw=2)
    ax.set_ylim(15, 0.5)
    ax.set_yticks([1, 5, 10, 15])
    ax.set_ylabel("Rang national (1er en haut)")
    ax.set_xlabel("Saison")
    ax.set_title("Le club est passé du 14e au 3e rang national")
    _src(fig, "Source : classement fédéral des clubs")
    return fig


@honest
def ok_aviron_chrono():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(range(1, 11), [421, 418, 419, 415, 412, 413, 409, 408, 405, 404], "o-", color=PRUNE)
    ax.yaxis.set_major_locator(MultipleLocator(5))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda s, _: f"{int(s // 60)} min {int(s % 60):02d} s"))
    ax.set_xlabel("Test (numéro, de septembre à juin)")
    ax.set_ylabel("Temps sur 2 000 m (min et s)")
    ax.set_title("Dix-sept secondes gagnées sur l'ergomètre en une saison")
    fig.subplots_adjust(left=0.18)
    _src(fig, "Source : tests mensuels de Léa, junior du club")
    return fig


@honest
def ok_aviron_stem():
    fig, ax = plt.subplots(figsize=(7, 4))
    m, s, b = ax.stem(range(2012, 2025), [2, 3, 1, 4, 4, 6, 5, 7, 1, 3, 6, 8, 9], basefmt="k-")
    m.set_color(BLEU)
    s.set_color(BLEU)
    ax.set_ylim(0, 10)
    ax.set_xlabel("Saison")
    ax.set_ylabel("Médailles (nombre)")
    ax.set_title("2024, meilleure saison : neuf médailles")
    _src(fig, "Source : palmarès du club")
    return fig


@honest
def ok_aviron_bump():
    d = {"Huit": [1, 1, 2, 1], "Quatre": [3, 2, 1, 2], "Double": [2, 3, 4, 3], "Skiff": [4, 4, 3, 4]}
    fig, ax = plt.subplots(figsize=(7, 4.2))
    for (n, r), c, mk in zip(d.items(), [BLEU, BRIQUE, VERT, PRUNE], "os^D"):
        ax.plot(range(4), r, marker=mk, ms=9, color=c, lw=2.4)
        ax.text(3.12, r[-1], n, va="center", color=c, fontsize=10)
    ax.set_xlim(-0.2, 3.7)
    ax.set_ylim(4.5, 0.5)
    ax.set_yticks([1, 2, 3, 4])
    ax.set_xticks(range(4), ["manche 1", "manche 2", "manche 3", "manche 4"])
    ax.set_ylabel("Rang (1er en haut)")
    ax.set_xlabel("Manches du championnat, dans l'ordre")
    ax.set_title("Le huit finit la saison en tête")
    _src(fig, "Source : challenge interne 2024")
    return fig


@honest
def ok_aviron_points_decales():
    s = pd.Series({"Léa": 404, "Inès": 411, "Maud": 415, "Zoé": 422, "Anaïs": 428, "Jade": 433}).sort_values(ascending=False)
    fig, ax = plt.subplots(figsize=(6.8, 4))
    ax.plot(s, s.index, "o", color=BRIQUE, ms=9)
    ax.set_xlim(400, 440)
    ax.grid(axis="x", color="#dddddd")
    ax.set_axisbelow(True)
    ax.set_xlabel("Temps sur 2 000 m (secondes ; l'axe commence à 400 s)")
    ax.set_ylabel("Rameuse")
    ax.set_title("Test d'ergomètre de juin : Léa est la plus rapide")
    _src(fig, "Source : feuille de test du club")
    return fig


@honest
def ok_aviron_deux_panneaux():
    t = np.arange(0, 21)
    fig, axd = plt.subplot_mosaic([["a"], ["b"]], figsize=(7, 5.4), sharex=True)
    axd["a"].plot(t, 95 + 80 * (1 - np.exp(-t / 4)), color=BRIQUE, lw=2)
    axd["a"].set_ylabel("Pouls (battements/min)")
    axd["b"].plot(t, 180 + 6 * np.sin(t / 2) - 0.8 * t, color=BLEU, lw=2)
    axd["b"].set_ylabel("Puissance (W)")
    axd["b"].set_xlabel("Temps d'effort (min)")
    fig.suptitle("Test de vingt minutes : pouls et puissance, chacun sur son axe")
    _src(fig, "Source : ergomètre n° 3, séance du 4 mars", 0.16)
    return fig


@honest
def ok_aviron_calendrier():
    rng = np.random.default_rng(29)
    m = rng.poisson(np.linspace(3, 9, 26)[None, :], (7, 26))
    fig, ax = plt.subplots(figsize=(8.4, 3.6), layout="constrained")
    im = ax.imshow(m, cmap="Blues", vmin=0, aspect="auto")
    ax.set_yticks(range(7), ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."])
    ax.set_xticks(range(0, 26, 5), range(1, 27, 5))
    ax.set_xlabel("Semaine de l'année 2024")
    ax.set_ylabel("Jour")
    fig.colorbar(im, label="Sorties (nombre)")
    ax.set_title("Sorties par jour au premier semestre 2024")
    fig.supxlabel("Source : cahier de sorties du club", fontsize=8.5)
    return fig


# --- RH
@honest
def ok_rh_pyramide():
    ages = ["moins de 25", "25-34", "35-44", "45-54", "55 et plus"]
    f, h = np.array([22, 71, 84, 66, 40]), np.array([28, 79, 90, 83, 57])
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.barh(ages, -f, color=PRUNE)
    ax.barh(ages, h, color="#3b7ea1")
    ax.axvline(0, color="white", lw=1)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_xlim(-105, 105)
    ax.text(-100, 4, "Femmes", color=PRUNE, fontsize=11, va="center")
    ax.text(100, 4, "Hommes", color="#1f5c7d", fontsize=11, va="center", ha="right")
    ax.set_xlabel("Effectif (nombre de salariés)")
    ax.set_ylabel("Âge (ans)")
    ax.set_title("Pyramide des âges de l'entreprise")
    _src(fig, "Source : registre du personnel, 31 décembre 2024")
    return fig


@honest
def ok_rh_salaires_depuis_zero():
    df = pd.DataFrame({"Femmes": [2180, 2540, 3320], "Hommes": [2260, 2690, 3610]}, index=["Employés", "Techniciens", "Cadres"])
    ax = df.plot.bar(color=[PRUNE, "#d9902f"], edgecolor="#333333", figsize=(6.8, 4.4), rot=0)
    ax.legend(loc="upper left", frameon=False)
    ax.set_ylim(0, 4300)
    for c in ax.containers:
        ax.bar_label(c, fontsize=9)
    ax.set_ylabel("Salaire brut mensuel médian (€)")
    ax.set_xlabel("Catégorie (de la moins à la mieux payée)")
    ax.set_title("Les hommes gagnent plus dans chaque catégorie")
    _src(ax.figure, "Source : paie de décembre 2024")
    return ax.figure


@honest
def ok_rh_donut_deux():
    fig, ax = plt.subplots(figsize=(5.6, 4.8))
    ax.pie([82, 18], colors=[BLEU, "#84919d"], startangle=90, counterclock=False, labels=["Permanents\n82 %", "Temporaires\n18 %"],
           wedgeprops=dict(width=0.38, edgecolor="white"), textprops=dict(fontsize=11))
    ax.text(0, 0, "640\nsalariés", ha="center", va="center", fontsize=14)
    ax.set_title("Part des contrats permanents (en %)")
    fig.text(0.02, 0.02, "Source : registre du personnel 2024", fontsize=8.5)
    return fig


@honest
def ok_rh_halteres():
    d = pd.DataFrame({"2019": [31, 42, 25, 18], "2024": [52, 49, 38, 33]}, index=["Ventes", "RH", "Finance", "Production"]).iloc[::-1]
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.hlines(d.index, d["2019"], d["2024"], color="#7d8790", lw=2)
    ax.plot(d["2019"], d.index, "s", color="#b5651d", ms=9, label="2019")
    ax.plot(d["2024"], d.index, "o", color=BLEU, ms=10, label="2024")
    ax.set_xlim(0, 60)
    ax.legend(loc="lower right")
    ax.set_xlabel("Salariés formés dans l'année (%)")
    ax.set_ylabel("Service")
    ax.set_title("La formation a progressé dans les quatre services")
    _src(fig, "Source : bilans sociaux 2019 et 2024")
    return fig


@honest
def ok_rh_correlations():
    n = ["Salaire", "Ancienneté", "Formation", "Engagement"]
    m = np.array([[1, .71, .31, .12], [.71, 1, -.18, -.07], [.31, -.18, 1, .28], [.12, -.07, .28, 1]])
    fig, ax = plt.subplots(figsize=(6.4, 5), layout="constrained")
    sns.heatmap(m, annot=True, fmt=".2f", xticklabels=n, yticklabels=n, cmap="PuOr", vmin=-1, vmax=1, ax=ax,
                cbar_kws=dict(label="Coefficient de corrélation (sans unité)"))
    ax.tick_params(axis="y", rotation=0)
    ax.set_xlabel("Variable")
    ax.set_ylabel("Variable")
    ax.set_title("Corrélations entre quatre indicateurs, 640 salariés")
    fig.supxlabel("Source : base RH, décembre 2024", fontsize=8.5)
    return fig


@honest
def ok_rh_ecdf():
    rng = np.random.default_rng(37)
    a = rng.gamma(2, 4, 400)
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    ax.ecdf(a, color=VERT, lw=2)
    ax.yaxis.set_major_formatter(PercentFormatter(1, symbol=" %"))
    ax.set_xlabel("Ancienneté (années)")
    ax.set_ylabel("Part cumulée des salariés (%)")
    ax.set_title("Quelle part des salariés a moins de x années d'ancienneté ?")
    _src(fig, "Source : registre du personnel, 400 salariés du siège")
    return fig


@honest
def ok_rh_gantt():
    fig, ax = plt.subplots(figsize=(7.6, 3.8))
    t = [("Cadrage", "2024-01-08", 30), ("Enquête", "2024-02-05", 45), ("Ateliers", "2024-03-18", 40), ("Accord", "2024-04-29", 60)]
    for i, (n, d, k) in enumerate(t):
        ax.barh(n, dt.timedelta(days=k), left=dt.datetime.fromisoformat(d), color="#3d5a80", height=0.55)
    ax.invert_yaxis()
    ax.set_xlim(dt.datetime(2024, 1, 1), dt.datetime(2024, 7, 8))
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m/%y"))
    ax.set_xlabel("Date (jour/mois/année)")
    ax.set_ylabel("Étape, dans l'ordre")
    ax.set_title("Calendrier du projet « égalité professionnelle »")
    _src(fig, "Source : service RH, planning au 8 janvier 2024", 0.22)
    return fig


@honest
def ok_rh_absenteisme_surligne():
    rng = np.random.default_rng(71)
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    for i in range(11):
        ax.plot(range(12), 4 + rng.normal(0, .4) + 0.4 * np.cos(np.arange(12) / 2) + rng.normal(0, .15, 12), color="#8a939b", lw=1)
    ax.plot(range(12), 5.6 + 0.9 * np.cos(np.arange(12) / 2), color=BRIQUE, lw=2.8)
    ax.text(11.15, 6.2, "Nîmes", color=BRIQUE, fontsize=10, va="center")
    ax.text(11.15, 4.2, "onze autres\nsites (gris)", color="#555555", fontsize=9, va="center")
    ax.set_xlim(0, 13.6)
    ax.set_ylim(0, 7.5)
    ax.set_xticks(range(12), MOIS, fontsize=9)
    ax.set_xlabel("Mois de 2024")
    ax.set_ylabel("Absentéisme (% des heures)")
    ax.set_title("Le site de Nîmes parmi les douze sites du groupe")
    _src(fig, "Source : gestion des temps, 2024")
    return fig


# --- cuisine
@honest
def ok_cuisine_cout_trie():
    s = pd.Series({"Daube": 5.2, "Brandade": 4.1, "Aïoli": 3.6, "Ratatouille": 2.4, "Pissaladière": 1.9}).sort_values()
    fig, ax = plt.subplots(figsize=(7, 3.8))
    b = ax.barh(s.index, s, color="#8a4b08")
    ax.bar_label(b, labels=[f"{v:.2f} €".replace(".", ",") for v in s], padding=3)
    ax.set_xlim(0, 6.2)
    ax.set_xlabel("Coût par personne (€)")
    ax.set_ylabel("Recette")
    ax.set_title("La pissaladière est la moins chère des cinq recettes")
    fig.subplots_adjust(left=0.18)
    _src(fig, "Source : mes tickets de caisse, automne 2024", 0.22)
    return fig


@honest
def ok_cuisine_four_dense():
    t = np.arange(0, 40, 0.25)
    T = 20 + 180 * (1 - np.exp(-t / 6)) + 4 * np.sin(t * 1.4) * (t > 15)
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(t, T, color=BRIQUE, lw=1.8)
    ax.axhline(200, ls="--", color="#555555", lw=1)
    ax.text(0.3, 204, "consigne : 200 °C", fontsize=9)
    ax.set_ylim(0, 230)
    ax.set_xlabel("Temps depuis l'allumage (min)")
    ax.set_ylabel("Température du four (°C)")
    ax.set_title("Mon four met une vingtaine de minutes à atteindre 200 °C")
    _src(fig, "Source : thermomètre à sonde, une mesure toutes les 15 secondes")
    return fig


@honest
def ok_cuisine_bulles_aire():
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    g, s, p = np.array([52, 32, 5, 24, 48]), np.array([44, 61, 71, 29, 58]), np.array([40, 25, 15, 60, 30])
    noms = ["Croquant", "Calisson", "Fruit confit", "Navette", "Nougat"]
    dx = [26, 20, 18, 28, 24]
    sc = ax.scatter(s, g, s=p * 14, color="#b0596f", edgecolor="#4d1b2a")
    for n, x, y, d in zip(noms, s, g, dx):
        ax.annotate(n, (x, y), xytext=(d * 0.62, 0), textcoords="offset points", fontsize=9, va="center")
    h, l = sc.legend_elements("sizes", num=[15, 30, 60], func=lambda v: v / 14, color="#b0596f")
    ax.legend(h, ["15 g", "30 g", "60 g"], title="Masse d'une pièce (aire)", loc="upper left", bbox_to_anchor=(1.01, 1),
              labelspacing=1.8, borderpad=1.2)
    ax.set_xlim(20, 92)
    ax.set_ylim(-4, 64)
    ax.set_xlabel("Sucre (g pour 100 g)")
    ax.set_ylabel("Fruits à coque (g pour 100 g)")
    ax.set_title("Cinq douceurs de Provence : sucre, fruits à coque et masse")
    fig.subplots_adjust(right=0.68)
    _src(fig, "Source : étiquettes relevées en boutique", 0.16)
    return fig


@honest
def ok_cuisine_note_axe_entier():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(range(2017, 2025), [7.9, 8.0, 8.1, 8.1, 8.2, 8.1, 8.3, 8.3], "o-", color=VERT, lw=2)
    ax.set_ylim(0, 10)
    ax.set_xlabel("Année")
    ax.set_ylabel("Note moyenne des lecteurs (sur 10)")
    ax.set_title("Des notes de lecteurs presque stables depuis 2017")
    _src(fig, "Source : 3 200 avis laissés sur le blog")
    return fig


# --- énergie
@honest
def ok_energie_monotone():
    rng = np.random.default_rng(51)
    p = np.sort(90 + 60 * rng.beta(2, 4, 8760))[::-1]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.fill_between(np.arange(8760), p, color="#3a6ea5")
    ax.set_ylim(0, 160)
    ax.set_xlim(0, 8760)
    ax.set_xlabel("Heures de l'année, classées de la plus à la moins chargée (h)")
    ax.set_ylabel("Puissance appelée (kW)")
    ax.set_title("Monotone de charge du site en 2023")
    _src(fig, "Source : courbe de charge horaire du compteur")
    return fig


@honest
def ok_energie_tarif_escalier():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.stairs([14.7, 20.1, 24.6, 20.1, 14.7], [0, 6, 8, 20, 22, 24], baseline=None, color=PRUNE, lw=2.4)
    ax.set_ylim(0, 30)
    ax.set_xticks(range(0, 25, 4))
    ax.set_xlabel("Heure de la journée (h)")
    ax.set_ylabel("Prix de l'électricité (centimes par kWh)")
    ax.set_title("Le tarif d'hiver change quatre fois dans la journée")
    _src(fig, "Source : grille tarifaire du fournisseur, janvier 2024")
    return fig


@honest
def ok_energie_solde():
    v = np.array([-22, -14, 3, 18, 29, 34, 36, 30, 14, -2, -17, -25])
    fig, ax = plt.subplots(figsize=(7.4, 4.2), layout="constrained")
    ax.bar(MOIS, v, color=np.where(v > 0, "#d0661a", "#0b5394"))
    ax.axhline(0, color=NOIR, lw=1)
    ax.set_ylabel("Solde (MWh ; positif : surplus vendu)")
    ax.set_xlabel("Mois de 2024")
    ax.set_title("Le site vend de l'électricité de mars à septembre")
    fig.supxlabel("Source : comptage du gestionnaire de réseau", fontsize=8.5)
    return fig


@honest
def ok_energie_encart():
    rng = np.random.default_rng(52)
    d = pd.date_range("2024-01-01", periods=120)
    v = 80 + 15 * np.cos(np.arange(120) / 60) + rng.normal(0, 2.5, 120)
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.plot(d, v, color=BLEU, lw=1.4)
    ax.set_ylim(0, 130)
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_xlabel("Date (2024)")
    ax.set_ylabel("Consommation (MWh par jour)")
    ins = ax.inset_axes([0.3, 0.12, 0.45, 0.36])
    ins.plot(d[40:61], v[40:61], color=BLEU, lw=1.4)
    ins.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ins.xaxis.set_major_locator(mdates.DayLocator(interval=7))
    ins.tick_params(labelsize=8)
    ins.set_title("Agrandissement : 10 février - 1er mars (MWh)", fontsize=8.5)
    ax.set_title("Consommation quotidienne du quartier au début de 2024")
    _src(fig, "Source : réseau de chaleur, relevé journalier")
    return fig


@honest
def ok_energie_signature():
    rng = np.random.default_rng(53)
    x = rng.uniform(20, 480, 48)
    y = 12 + 0.16 * x + rng.normal(0, 6, 48)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    sns.regplot(x=x, y=y, ax=ax, color=BLEU, n_boot=100, seed=1, label=None, scatter_kws=dict(s=30))
    ax.set_xlabel("Rigueur du mois (degrés-jours)")
    ax.set_ylabel("Consommation de gaz (MWh)")
    ax.set_title("Signature énergétique de l'hôpital (48 mois)")
    _src(fig, "Droite de régression ; bande : intervalle de confiance à 95 %. Source : factures", 0.17)
    return fig


# --- histoire
@honest
def ok_histoire_recensements_a_leur_place():
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    a = [1946, 1954, 1962, 1968, 1975, 1982, 1990, 1999, 2008, 2013, 2021]
    ax.plot(a, [91, 93, 101, 123, 128, 125, 128, 133, 140, 147, 149], "o-", color=PRUNE, lw=1.8)
    ax.set_ylim(0, 165)
    ax.xaxis.set_major_locator(MultipleLocator(10))
    ax.set_xlabel("Année (un point par recensement)")
    ax.set_ylabel("Population (milliers d'habitants)")
    ax.set_title("La population de la ville, recensement par recensement")
    _src(fig, "Source : recensements (ordres de grandeur pour la classe)")
    return fig


@honest
def ok_histoire_frise():
    r = [("Henri IV", 1589, 1610), ("Louis XIII", 1610, 1643), ("Louis XIV", 1643, 1715), ("Louis XV", 1715, 1774), ("Louis XVI", 1774, 1792)]
    fig, ax = plt.subplots(figsize=(8, 4))
    for i, (n, a, b) in enumerate(r):
        ax.broken_barh([(a, b - a)], (i - 0.3, 0.6), color="#5a3e85")
        ax.text(b + 3, i, f"{b - a} ans", va="center", fontsize=9.5)
    ax.set_yticks(range(5), [k[0] for k in r])
    ax.set_ylim(4.7, -0.7)
    ax.set_xlim(1580, 1815)
    ax.set_xlabel("Année")
    ax.set_ylabel("Souverain (ordre des règnes)")
    ax.set_title("Les règnes des Bourbons : le plus long est celui de Louis XIV")
    _src(fig, "Source : manuel de seconde", 0.2)
    return fig


@honest
def ok_histoire_population_log():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    a = [1000, 1200, 1400, 1500, 1600, 1700, 1800, 1850, 1900, 1950, 2000]
    ax.semilogy(a, [310, 390, 390, 460, 550, 600, 980, 1260, 1650, 2530, 6140], "o-", color=VERT)
    ax.set_yticks([300, 1000, 3000, 10000], ["300", "1 000", "3 000", "10 000"])
    ax.minorticks_off()
    ax.set_xlabel("Année")
    ax.set_ylabel("Population mondiale\n(millions, échelle logarithmique)")
    ax.set_title("La population mondiale depuis l'an mil")
    _src(fig, "Source : estimations citées par le manuel de terminale")
    return fig


@honest
def ok_histoire_violons():
    rng = np.random.default_rng(81)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    d = [rng.normal(m, 2.6, 150) for m in (24.5, 25.6, 26.8, 25.1)]
    v = ax.violinplot(d, showmedians=True, showextrema=False)
    for b in v["bodies"]:
        b.set(facecolor="#6c8ebf", alpha=0.8, edgecolor="#1c2f45")
    v["cmedians"].set_color(NOIR)
    ax.set_xticks([1, 2, 3, 4], ["1650-1699", "1700-1749", "1750-1799", "1800-1849"])
    ax.set_xlabel("Période du mariage")
    ax.set_ylabel("Âge de la mariée (années)")
    ax.set_title("Âge des femmes au mariage dans les registres (trait : médiane)")
    _src(fig, "Source : dépouillement par la classe, 150 actes par période")
    return fig


@honest
def ok_histoire_titre_recul():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    a = np.arange(1850, 1941, 10)
    ax.plot(a, [53, 52, 51, 49, 48, 45, 42, 39, 35, 32], color=BRIQUE, lw=2.4, marker="o")
    ax.set_ylim(0, 60)
    ax.set_xlabel("Année")
    ax.set_ylabel("Actifs agricoles (% des actifs)")
    ax.set_title("Plus d'un actif sur deux aux champs en 1850, un sur trois en 1940")
    _src(fig, "Source : recensements, série scolaire arrondie")
    return fig


# --- cas limites de plus
@honest
def ok_gazette_fond_sombre():
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(7, 4.2))
        h = np.arange(0, 24)
        ax.fill_between(h, 30 + 25 * np.exp(-((h - 22) / 3.0) ** 2) + 20 * np.exp(-((h - 13) / 2.5) ** 2), color="#f4a261")
        ax.set_ylim(0, 65)
        ax.set_xlim(0, 23)
        ax.set_xlabel("Heure (h)")
        ax.set_ylabel("Appels aux secours (nombre par heure)")
        ax.set_title("Les appels aux secours pendant la feria")
        fig.subplots_adjust(bottom=0.2)
        fig.text(0.02, 0.02, "Source : centre de traitement de l'alerte, juin 2024", fontsize=8.5, color="#dddddd")
    return fig


@honest
def ok_gazette_halved_in_2020():
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(range(2015, 2025), [11.6, 11.9, 12.2, 12.5, 12.6, 6.2, 8.7, 11.4, 12.9, 13.3], "o-", color=BLEU, lw=2)
    ax.set_ylim(0, 15)
    ax.set_xlabel("Year")
    ax.set_ylabel("Museum visits (millions)")
    ax.set_title("Museum visits halved in 2020, then recovered by 2023")
    _src(fig, "Source: regional culture office, ticket counts")
    return fig


@honest
def ok_cuisine_plages_de_cuisson():
    d = [("Poisson", 50, 58), ("Agneau", 55, 68), ("Porc", 63, 72), ("Volaille", 70, 78)]
    fig, ax = plt.subplots(figsize=(7, 3.8))
    for i, (n, a, b) in enumerate(d):
        ax.plot([a, b], [i, i], color=BRIQUE, lw=9, solid_capstyle="butt")
        ax.text(b + 0.6, i, f"{a}-{b} °C", va="center", fontsize=9.5)
    ax.set_yticks(range(4), [k[0] for k in d])
    ax.set_ylim(-0.6, 3.6)
    ax.set_xlim(45, 86)
    ax.set_xlabel("Température à cœur (°C)")
    ax.set_ylabel("Viande ou poisson")
    ax.set_title("Entre quelles températures arrêter la cuisson ?")
    _src(fig, "Source : mes essais, thermomètre-sonde ; chaque trait va du minimum au maximum conseillés", 0.22)
    return fig


@honest
def ok_energie_ecart_colorie():
    m = np.arange(12)
    prev = np.array([58, 54, 47, 39, 31, 27, 26, 26, 30, 38, 48, 57])
    reel = np.array([54, 50, 44, 37, 31, 28, 28, 27, 29, 35, 44, 52])
    fig, ax = plt.subplots(figsize=(7.4, 4.3))
    ax.fill_between(m, prev, reel, color="#b8c4cf", label="écart entre prévu et réel")
    ax.plot(m, prev, "--", color="#444444", lw=1.8, label="prévu")
    ax.plot(m, reel, "-", color=VERT, lw=2.2, label="réel")
    ax.set_xticks(m, MOIS)
    ax.set_ylim(0, 70)
    ax.legend(loc="lower center", ncol=3, frameon=False, fontsize=9)
    ax.set_xlabel("Mois de 2024")
    ax.set_ylabel("Consommation (MWh)")
    ax.set_title("Consommation prévue et réelle de la mairie")
    _src(fig, "Source : audit énergétique et factures")
    return fig


if __name__ == "__main__":
    import sys
    import time
    import warnings
    warnings.simplefilter("always")
    for e in LIARS + HONEST:
        t0 = time.time()
        f = e[1]()
        f.canvas.draw()
        if len(sys.argv) > 1:
            f.savefig(f"{sys.argv[1]}/{e[0]}.png", dpi=60)
        k = time.time() - t0
        if k > 0.8:
            print("lent", e[0], round(k, 2))
        plt.close(f)
    print(len(LIARS), len(HONEST))
