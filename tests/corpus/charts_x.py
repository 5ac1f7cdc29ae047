"""Charts by a daily's data journalist who is also a hospital statistician and a science teacher: each liar, then its honest twin."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.patches import Patch, Rectangle
from matplotlib.ticker import FuncFormatter, MultipleLocator, PercentFormatter
from scipy.interpolate import make_interp_spline

LIARS, HONEST = [], []
ALSO = {}  # a second fault, when the figure has two: name → rules

NUIT, BRIQUE, OCRE, SAPIN, GRIS = "#1d3557", "#c1442e", "#d98e04", "#2a6f5e", "#6f6f6f"
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


def credit(fig, text, foot=.06):
    """Leaves a strip at the foot of the figure and writes the source in it."""
    fig.tight_layout(rect=(0, foot, 1, 1))
    fig.text(.015, .015, text, fontsize=9, color="#444444", ha="left", va="bottom")
    return fig


# ═══════════════════════════════════════ français ═══════════════════════════════════════

@liar("truncated-bars")
def fr_lits_aire():
    rng = np.random.default_rng(101)
    mois = pd.date_range("2023-01-01", periods=24, freq="MS")
    taux = 85.5 + np.linspace(0, 3.2, 24) + rng.normal(0, .5, 24)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.fill_between(mois, taux, color=BRIQUE, alpha=.75)
    ax.plot(mois, taux, color="#6e1f12", lw=2)
    ax.set_ylim(84, 90)
    ax.set_ylabel("Taux d’occupation des lits (%)")
    ax.set_xlabel("Mois")
    ax.set_title("À l’hôpital, la marée monte", loc="left", fontsize=14, weight="bold")
    ax.spines[["top", "right"]].set_visible(False)
    return credit(fig, "Source : tableau de bord du groupement hospitalier, 2023-2024")


@honest
def fr_lits_courbe():
    rng = np.random.default_rng(101)
    mois = pd.date_range("2023-01-01", periods=24, freq="MS")
    taux = 85.5 + np.linspace(0, 3.2, 24) + rng.normal(0, .5, 24)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.plot(mois, taux, color="#6e1f12", lw=2, marker="o", ms=4)
    ax.set_ylim(84, 90)
    ax.set_ylabel("Taux d’occupation des lits (%)")
    ax.set_xlabel("Mois")
    ax.set_title("Plus de trois points d’occupation gagnés en deux ans", loc="left", fontsize=14, weight="bold")
    ax.grid(axis="y", color="#dddddd")
    ax.spines[["top", "right"]].set_visible(False)
    return credit(fig, "L’axe commence à 84 %. Source : tableau de bord du groupement hospitalier, 2023-2024")


@liar("title-contradicts-data")
def fr_urgences_doublent():
    ans = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
    passages = [41.2, 42.9, 36.8, 41.7, 45.5, 49.6, 52.9]
    fig, ax = plt.subplots(figsize=(7.5, 4.4))
    b = ax.bar(ans, passages, color=NUIT)
    ax.bar_label(b, fmt=lambda v: f"{v:.1f}".replace(".", ","), fontsize=9)
    ax.set_ylim(0, 60)
    ax.set_title("Les passages aux urgences ont doublé depuis 2018", fontsize=13)
    ax.set_xlabel("Année")
    ax.set_ylabel("Passages (en milliers)")
    return credit(fig, "Source : centre hospitalier, résumés de passage aux urgences")


@honest
def fr_urgences_quart():
    ans = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
    passages = [41.2, 42.9, 36.8, 41.7, 45.5, 49.6, 52.9]
    fig, ax = plt.subplots(figsize=(7.5, 4.4))
    b = ax.bar(ans, passages, color=[NUIT] * 2 + [GRIS] + [NUIT] * 4)
    ax.bar_label(b, fmt=lambda v: f"{v:.1f}".replace(".", ","), fontsize=9)
    ax.set_ylim(0, 60)
    ax.set_title("Les passages aux urgences ont augmenté de 28 % depuis 2018,\nmalgré le creux du premier confinement", fontsize=12)
    ax.set_xlabel("Année")
    ax.set_ylabel("Passages (en milliers)")
    return credit(fig, "Source : centre hospitalier, résumés de passage aux urgences")


@liar("inverted-axis")
def fr_deux_roues_coulee():
    ans = np.arange(2008, 2025)
    tues = np.array([610, 588, 571, 560, 571, 602, 634, 655, 690, 702, 741, 759, 640, 722, 770, 801, 812])
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    ax.fill_between(ans, tues, 0, color="#a61c1c")
    ax.plot(ans, tues, color="black", marker="o", ms=4)
    ax.set_ylim(900, 0)
    ax.axvline(2012, color="white", ls="--")
    ax.text(2012.2, 120, "2012 : assouplissement\ndu contrôle technique", color="white", fontsize=9)
    ax.set_title("Deux-roues : les morts depuis l’assouplissement", loc="left")
    ax.set_xlabel("Année")
    ax.set_ylabel("Conducteurs tués (nombre par an)")
    return credit(fig, "Source : fichier national des accidents corporels")


@honest
def fr_profil_lac():
    prof = np.arange(0, 41, 2)
    temp = 6.2 + 15.5 / (1 + np.exp((prof - 11) / 1.9))
    fig, ax = plt.subplots(figsize=(5, 6))
    ax.plot(temp, prof, color=NUIT, marker="o", ms=4)
    ax.fill_betweenx([8, 14], 4, 24, color=OCRE, alpha=.25)
    ax.text(15.2, 13.4, "thermocline", color="#7a4f00", fontsize=10)
    ax.set_ylim(42, 0)
    ax.set_xlim(4, 24)
    ax.xaxis.tick_top()
    ax.xaxis.set_label_position("top")
    ax.set_xlabel("Température de l’eau (°C)")
    ax.set_ylabel("Profondeur (m)")
    fig.suptitle("Le lac en août : 15 °C de moins sous 20 mètres")
    return credit(fig, "Source : sonde de la classe de terminale, 24 août")


@liar("dual-axis")
def fr_ecrans_sommeil():
    ans = np.arange(2012, 2025)
    ecran = np.array([2.1, 2.3, 2.4, 2.7, 2.9, 3.1, 3.2, 3.4, 4.3, 4.1, 4.0, 4.1, 4.2])
    anxio = np.array([4.61, 4.66, 4.68, 4.74, 4.78, 4.83, 4.85, 4.90, 5.06, 5.05, 5.02, 5.03, 5.04])
    fig, ax = plt.subplots(figsize=(8, 4.5))
    l1, = ax.plot(ans, ecran, color=NUIT, lw=2.5, label="Temps d’écran (h par jour)")
    ax.set_ylabel("Temps d’écran (heures par jour)", color=NUIT)
    ax2 = ax.twinx()
    l2, = ax2.plot(ans, anxio, color=BRIQUE, lw=2.5, ls="--", label="Anxiolytiques (% d’adolescents)")
    ax2.set_ylabel("Adolescents sous anxiolytiques (%)", color=BRIQUE)
    ax2.set_ylim(4.5, 5.1)
    ax.legend(handles=[l1, l2], loc="upper left", frameon=False)
    ax.set_xlabel("Année")
    ax.set_title("Les écrans nous rendent malades : la preuve par les courbes")
    return credit(fig, "Sources : enquête emploi du temps, caisse d’assurance maladie")


@honest
def fr_glycemie_deux_unites():
    heures = np.arange(0, 4.25, .25)
    g = 0.88 + 0.62 * heures * np.exp(1 - heures / .8) / .8 * .9
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(heures, g, color=SAPIN, marker="o", ms=4)
    ax.axhline(1.4, color=GRIS, ls=":")
    ax.text(2.6, 1.42, "seuil à 2 h : 1,40 g/L", fontsize=9, color="#444444")
    ax.set_ylim(.6, 1.7)
    ax.set_ylabel("Glycémie (g/L)")
    ax.set_xlabel("Temps après l’ingestion (heures)")
    ax2 = ax.twinx()
    ax2.set_ylim(.6 * 5.55, 1.7 * 5.55)
    ax2.set_ylabel("Glycémie (mmol/L)")
    ax.set_title("Hyperglycémie provoquée : retour à la normale en trois heures")
    return credit(fig, "1 g/L = 5,55 mmol/L. Source : laboratoire, un patient, dose de 75 g")


@liar("panels-on-different-scales")
def fr_infections_services():
    rng = np.random.default_rng(105)
    trim = np.arange(12)
    bases = {"Chirurgie": 1.1, "Médecine": 2.3, "Gériatrie": 4.2, "Réanimation": 12.5}
    fig, axs = plt.subplots(2, 2, figsize=(8, 5.6), sharex=True)
    for ax, (s, b) in zip(axs.flat, bases.items()):
        y = b * (1.15 - .02 * trim + rng.normal(0, .05, 12))
        ax.plot(trim, y, color=NUIT, marker=".")
        ax.set_title(s, fontsize=11)
        ax.set_xticks([0, 4, 8], ["2022", "2023", "2024"])
        ax.set_ylabel("Infections\n(p. 100 séjours)", fontsize=9)
    for ax in axs[1]:
        ax.set_xlabel("Trimestre")
    fig.suptitle("Infections nosocomiales : tous les services se valent")
    return credit(fig, "Source : comité de lutte contre les infections, 2022-2024")


@honest
def fr_constantes_patient():
    rng = np.random.default_rng(106)
    h = np.arange(0, 48, 2)
    fig, axs = plt.subplots(3, 1, figsize=(7.5, 6.6), sharex=True)
    for ax, (nom, y, c) in zip(axs, [("Température (°C)", 39.2 - .035 * h + rng.normal(0, .15, 24), BRIQUE),
                                     ("Pouls (battements/min)", 112 - .6 * h + rng.normal(0, 3, 24), NUIT),
                                     ("Saturation (%)", np.minimum(99, 91 + .14 * h + rng.normal(0, .6, 24)), SAPIN)]):
        ax.plot(h, y, color=c, marker="o", ms=3.5)
        ax.set_ylabel(nom, fontsize=10)
        ax.grid(alpha=.3)
    axs[-1].set_xlabel("Heures depuis l’admission (h)")
    axs[-1].set_xticks(range(0, 49, 6))
    fig.suptitle("Deux jours d’antibiotiques : les trois constantes se normalisent")
    return credit(fig, "Source : feuille de surveillance, un patient")


@liar("uneven-bins", also=("title-contradicts-data",))
def fr_attente_classes():
    rng = np.random.default_rng(107)
    attente = rng.gamma(2.2, 32, 1800)
    attente = attente[attente < 360]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.hist(attente, bins=[0, 10, 20, 30, 45, 60, 90, 120, 360], color=OCRE, edgecolor="white")
    ax.set_title("Aux urgences, on attend surtout plus de deux heures")
    ax.set_xlabel("Attente avant le premier médecin (minutes)")
    ax.set_ylabel("Nombre de patients")
    return credit(fig, "Source : logiciel des urgences, mars 2024")


@honest
def fr_attente_densite():
    rng = np.random.default_rng(107)
    attente = rng.gamma(2.2, 32, 1800)
    attente = attente[attente < 360]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.hist(attente, bins=[0, 10, 20, 30, 45, 60, 90, 120, 360], density=True, color=OCRE, edgecolor="white")
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=1))
    ax.set_title("Aux urgences, l’attente la plus fréquente va de 20 à 60 minutes")
    ax.set_xlabel("Attente avant le premier médecin (minutes)")
    ax.set_ylabel("Densité (% des patients par minute)")
    return credit(fig, "Classes inégales : l’aire mesure la part des patients. Source : logiciel des urgences, mars 2024")


@liar("unexplained-interval")
def fr_douleur_points():
    rng = np.random.default_rng(109)
    d = pd.DataFrame({"traitement": np.repeat(["Placebo", "Dose faible", "Dose forte"], 40),
                      "jour": np.tile(np.repeat([1, 3, 7, 14], 10), 3)})
    d["douleur"] = 6.4 - d.jour * d.traitement.map({"Placebo": .05, "Dose faible": .14, "Dose forte": .22}) + rng.normal(0, 1.1, 120)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.pointplot(data=d, x="jour", y="douleur", hue="traitement", palette=OKABE[:3], markers=["o", "s", "D"], dodge=.25, capsize=.08,
                  linestyle="none", errorbar="se", ax=ax)
    ax.set_ylim(0, 10)
    ax.set_xlabel("Jour après l’opération")
    ax.set_ylabel("Douleur (échelle de 0 à 10)")
    ax.legend(title=None, frameon=False)
    ax.set_title("Les intervalles ne se touchent plus : la dose forte soulage")
    return credit(fig, "Source : essai du service d’orthopédie, 30 patients")


@honest
def fr_douleur_intervalle_dit():
    rng = np.random.default_rng(109)
    d = pd.DataFrame({"traitement": np.repeat(["Placebo", "Dose faible", "Dose forte"], 40),
                      "jour": np.tile(np.repeat([1, 3, 7, 14], 10), 3)})
    d["douleur"] = 6.4 - d.jour * d.traitement.map({"Placebo": .05, "Dose faible": .14, "Dose forte": .22}) + rng.normal(0, 1.1, 120)
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    sns.pointplot(data=d, x="jour", y="douleur", hue="traitement", palette=OKABE[:3], markers=["o", "s", "D"], dodge=.25, capsize=.08,
                  linestyle="none", errorbar=("ci", 95), seed=1, ax=ax)
    ax.set_ylim(0, 10)
    ax.set_xlabel("Jour après l’opération")
    ax.set_ylabel("Douleur (échelle de 0 à 10)")
    ax.legend(title=None, frameon=False)
    ax.set_title("Deux semaines après, la dose forte soulage")
    return credit(fig, "Moyennes et intervalles de confiance à 95 % (bootstrap). Source : essai du service d’orthopédie, 30 patients")


@liar("stacked-averages")
def fr_notes_empilees():
    d = pd.DataFrame({"Français": [10.8, 12.1, 11.4, 13.2], "Mathématiques": [9.6, 11.9, 12.8, 13.9], "Sciences": [11.3, 12.4, 12.2, 14.1]},
                     index=["2de A", "2de B", "2de C", "2de D"])
    ax = d.plot.bar(stacked=True, figsize=(7, 4.8), color=[NUIT, OCRE, SAPIN], rot=0)
    ax.set_title("La 2de D, loin devant : plus de 41 de moyenne")
    ax.set_ylabel("Moyenne de la classe (note sur 20)")
    ax.set_xlabel("Classe")
    ax.set_ylim(0, 56)
    ax.legend(ncols=3, frameon=False, loc="upper center")
    return credit(ax.figure, "Source : conseils de classe du deuxième trimestre")


@honest
def fr_parcours_empile():
    d = pd.DataFrame({"Accueil": [9, 11, 8], "Attente": [62, 48, 95], "Examens": [71, 80, 66], "Décision": [24, 19, 31]},
                     index=["Matin", "Après-midi", "Nuit"])
    ax = d.plot.barh(stacked=True, figsize=(8, 4), color=[GRIS, BRIQUE, NUIT, OCRE], width=.6)
    ax.invert_yaxis()
    ax.set_title("La nuit, on attend une heure et demie avant d’être examiné")
    ax.set_xlabel("Durée moyenne de chaque étape du parcours (minutes, les étapes s’ajoutent)")
    ax.set_ylabel("Heure d’arrivée")
    ax.legend(ncols=4, frameon=False, loc="upper center", bbox_to_anchor=(.5, -.2))
    return credit(ax.figure, "Source : logiciel des urgences, 2024")


@liar("partial-period")
def fr_consultations_juin():
    rng = np.random.default_rng(113)
    jours = pd.date_range("2024-01-01", "2025-06-09")
    s = pd.Series(rng.poisson(210, len(jours)) * np.where(jours.day_of_week < 5, 1, .2), index=jours)
    m = s.resample("MS").sum() / 1000
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.plot(m.index, m.values, color=NUIT, marker="o")
    ax.set_ylim(0, 6)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.set_title("Consultations externes : l’effondrement de juin")
    ax.set_ylabel("Consultations par mois (en milliers)")
    ax.set_xlabel("Mois")
    return credit(fig, "Source : agenda des consultations, extraction du 9 juin 2025")


@honest
def fr_consultations_provisoire():
    rng = np.random.default_rng(113)
    jours = pd.date_range("2024-01-01", "2025-06-09")
    s = pd.Series(rng.poisson(210, len(jours)) * np.where(jours.day_of_week < 5, 1, .2), index=jours)
    m = s.resample("MS").sum() / 1000
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.bar(m.index[:-1], m.values[:-1], width=24, color=NUIT)
    ax.bar(m.index[-1:], m.values[-1:], width=24, color="white", edgecolor=NUIT, hatch="///", label="mois incomplet (9 jours sur 30)")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.set_ylim(0, 6.2)
    ax.legend(frameon=False, loc="upper right")
    ax.set_title("Consultations externes : près de 5 000 par mois")
    ax.set_ylabel("Consultations par mois (en milliers)")
    ax.set_xlabel("Mois")
    return credit(fig, "Source : agenda des consultations, extraction du 9 juin 2025")


@liar("smoothed-line")
def fr_pic_invente():
    j = np.array([1, 4, 8, 12, 16, 22, 28])
    crp = np.array([38, 176, 121, 124, 58, 16, 9])
    x = np.linspace(1, 28, 300)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, make_interp_spline(j, crp, k=3)(x), color=BRIQUE, lw=2.5)
    ax.plot(j, crp, "o", color=BRIQUE)
    ax.set_title("Un pic à plus de 180 au sixième jour, puis un rebond", loc="left")
    ax.set_ylim(0, 220)
    ax.set_xlabel("Jour d’hospitalisation")
    ax.set_ylabel("Protéine C réactive (mg/L)")
    return credit(fig, "Source : dossier d’un patient, sept prélèvements")


@honest
def fr_enzyme_ajustee():
    rng = np.random.default_rng(116)
    s = np.array([.5, 1, 2, 3, 5, 8, 12, 20])
    v = 41 * s / (2.8 + s) + rng.normal(0, .9, 8)
    x = np.linspace(0, 21, 200)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, 41 * x / (2.8 + x), color=BRIQUE, lw=2, label="modèle de Michaelis-Menten ajusté (Km = 2,8 mmol/L)")
    ax.plot(s, v, "o", color="black", label="mesures")
    ax.set_ylim(0, 44)
    ax.legend(loc="lower right", frameon=False)
    ax.set_xlabel("Concentration en substrat (mmol/L)")
    ax.set_ylabel("Vitesse initiale (µmol/min)")
    ax.set_title("La catalase sature au-delà de 10 mmol/L")
    return credit(fig, "Source : travaux pratiques de terminale, huit tubes")


@liar("misrepresentation")
def fr_bulles_budget():
    villes = ["Arles", "Béziers", "Castres", "Dole"]
    budget = np.array([40, 80, 120, 20])
    fig, ax = plt.subplots(figsize=(8, 3.9))
    ax.scatter(range(4), [0] * 4, s=budget ** 2 * .9, color=OKABE[0], alpha=.85)
    for i, (v, b) in enumerate(zip(villes, budget)):
        ax.text(i, -1, f"{v}\n{b} M€", ha="center", fontsize=11)
    ax.set_xlim(-.6, 3.6)
    ax.set_ylim(-1.1, 1)
    ax.axis("off")
    ax.set_title("Budget des hôpitaux en 2024 (millions d’euros) :\nla surface de chaque disque dit le budget")
    return credit(fig, "Source : comptes financiers des établissements")


@honest
def fr_bulles_justes():
    villes = ["Arles", "Béziers", "Castres", "Dole"]
    budget = np.array([40, 80, 120, 20])
    fig, ax = plt.subplots(figsize=(8, 3.9))
    ax.scatter(range(4), [0] * 4, s=budget * 75, color=OKABE[0], alpha=.85)
    for i, (v, b) in enumerate(zip(villes, budget)):
        ax.text(i, -1, f"{v}\n{b} M€", ha="center", fontsize=11)
    ax.set_xlim(-.6, 3.6)
    ax.set_ylim(-1.1, 1)
    ax.axis("off")
    ax.set_title("Budget des hôpitaux en 2024 (millions d’euros) :\nla surface de chaque disque dit le budget")
    return credit(fig, "Source : comptes financiers des établissements")


@liar("pie-misuse")
def fr_camembert_reponses_multiples():
    rep = {"Manque de personnel": 71, "Salaires": 64, "Horaires": 52, "Locaux": 23}
    fig, ax = plt.subplots(figsize=(6.5, 5))
    ax.pie(rep.values(), labels=[f"{k}\n{v} %" for k, v in rep.items()], colors=OKABE[:4], startangle=90, counterclock=False,
           wedgeprops={"edgecolor": "white"})
    ax.set_title("De quoi se plaignent les soignants ?\n(plusieurs réponses possibles)")
    return credit(fig, "Source : enquête interne, 412 soignants")


@honest
def fr_camembert_trois_parts():
    rep = {"Favorables": 47, "Opposés": 38, "Sans avis": 15}
    fig, ax = plt.subplots(figsize=(6.5, 5))
    ax.pie(rep.values(), labels=[f"{k}\n{v} %" for k, v in rep.items()], colors=[OKABE[0], OKABE[1], "#bdbdbd"], startangle=90,
           counterclock=False, wedgeprops={"edgecolor": "white"})
    ax.set_title("Fusion des deux hôpitaux : pas de majorité\n(une seule réponse possible)")
    return credit(fig, "Source : consultation des usagers, 1 038 réponses")


@liar("unordered-time")
def fr_dates_triees_en_texte():
    rng = np.random.default_rng(121)
    d = pd.DataFrame({"date": pd.date_range("2024-01-03", periods=26, freq="14D").strftime("%d/%m/%Y")})
    d["charge"] = 120 + 60 * np.sin(np.arange(26) / 4) + rng.normal(0, 9, 26)
    d = d.sort_values("date")
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.plot(pd.to_datetime(d.date, format="%d/%m/%Y"), d.charge, color=SAPIN)
    ax.set_title("Le virus dans les eaux usées : une année chaotique")
    ax.set_xlabel("Date du prélèvement")
    ax.set_ylabel("Charge virale (milliers de copies par litre)")
    return credit(fig, "Source : station d’épuration, un prélèvement par quinzaine en 2024")


@honest
def fr_nuage_relie():
    ans = np.arange(2009, 2025)
    chomage = np.array([9.1, 9.3, 9.2, 9.8, 10.3, 10.3, 10.4, 10.1, 9.4, 9.0, 8.4, 8.0, 7.9, 7.3, 7.3, 7.4])
    inflation = np.array([.1, 1.5, 2.1, 2.0, .9, .5, .0, .2, 1.0, 1.9, 1.1, .5, 1.6, 5.2, 4.9, 2.0])
    fig, ax = plt.subplots(figsize=(7, 5.4))
    ax.plot(chomage, inflation, color=NUIT, marker="o", lw=1.3)
    for a in (2009, 2012, 2015, 2018, 2020, 2022, 2024):
        i = a - 2009
        ax.annotate(str(a), (chomage[i], inflation[i]), xytext=(6, 6), textcoords="offset points", fontsize=10)
    ax.set_ylim(-.3, 5.8)
    ax.set_xlim(7, 11)
    ax.set_xlabel("Taux de chômage (% des actifs)")
    ax.set_ylabel("Inflation (% sur un an)")
    ax.set_title("Chômage et inflation : quinze ans de chemin, année après année")
    return credit(fig, "Chaque point est une année, reliée à la suivante. Source : comptes nationaux (arrondis)")


@liar("diverging-off-centre", also=("title-contradicts-data",))
def fr_anomalies_decentrees():
    rng = np.random.default_rng(123)
    a = rng.normal(1.1, .9, (8, 12)).clip(-1, 4).round(1)
    mois = ["jan", "fév", "mar", "avr", "mai", "jun", "jul", "aoû", "sep", "oct", "nov", "déc"]
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    sns.heatmap(pd.DataFrame(a, index=range(2017, 2025), columns=mois), cmap="coolwarm", vmin=-1, vmax=4, ax=ax,
                cbar_kws={"label": "Écart à la normale 1991-2020 (°C)"})
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Températures : autant de mois froids que de mois chauds")
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année")
    return credit(fig, "Source : station météo du lycée")


@honest
def fr_anomalies_centrees():
    rng = np.random.default_rng(123)
    a = rng.normal(1.1, .9, (8, 12)).clip(-1, 4).round(1)
    mois = ["jan", "fév", "mar", "avr", "mai", "jun", "jul", "aoû", "sep", "oct", "nov", "déc"]
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    im = ax.pcolormesh(a, cmap="RdBu_r", norm=TwoSlopeNorm(0, vmin=-4, vmax=4), edgecolors="white")
    fig.colorbar(im, ax=ax, label="Écart à la normale 1991-2020 (°C)")
    ax.set_xticks(np.arange(12) + .5, mois)
    ax.set_yticks(np.arange(8) + .5, range(2017, 2025))
    ax.invert_yaxis()
    ax.set_title("Températures : presque tous les mois dépassent la normale")
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année")
    return credit(fig, "Source : station météo du lycée")


@liar("cumulative-as-growth", also=("title-contradicts-data",))
def fr_vaccins_cumul():
    mois = pd.date_range("2024-09-01", periods=9, freq="MS")
    doses = np.array([42, 38, 29, 21, 14, 9, 6, 4, 2])
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    ax.plot(mois, doses.cumsum(), color=SAPIN, lw=3, marker="o")
    ax.fill_between(mois, doses.cumsum(), color=SAPIN, alpha=.2)
    ax.set_ylim(0, 180)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("La vaccination contre la grippe accélère mois après mois")
    ax.set_xlabel("Mois")
    ax.set_ylabel("Doses cumulées depuis septembre (milliers)")
    return credit(fig, "Source : registre régional des vaccinations")


@honest
def fr_vaccins_plafond():
    mois = pd.date_range("2024-09-01", periods=9, freq="MS")
    doses = np.array([42, 38, 29, 21, 14, 9, 6, 4, 2])
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    ax.plot(mois, doses.cumsum(), color=SAPIN, lw=3, marker="o")
    ax.axhline(210, color=GRIS, ls="--")
    ax.text(mois[0], 213, "objectif : 210 000 doses", fontsize=10, color="#444444")
    ax.set_ylim(0, 230)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("La vaccination contre la grippe plafonne loin de l’objectif")
    ax.set_xlabel("Mois")
    ax.set_ylabel("Doses cumulées depuis septembre (milliers)")
    return credit(fig, "Source : registre régional des vaccinations")


# ═══════════════════════════════════════ English ═══════════════════════════════════════

@liar("truncated-bars")
def en_satisfaction_bars():
    d = pd.DataFrame({"hospital": ["St Mary’s", "Royal Infirmary", "County General", "Queen’s"], "score": [78.2, 75.9, 74.6, 73.8]})
    fig, ax = plt.subplots(figsize=(7.5, 4))
    sns.barplot(data=d, x="score", y="hospital", color=NUIT, ax=ax)
    ax.bar_label(ax.containers[0], fmt="%.1f", padding=3)
    ax.set_xlim(73, 79)
    ax.set_xlabel("Patients satisfied with their stay (%)")
    ax.set_ylabel("Hospital")
    ax.set_title("St Mary’s is streets ahead")
    return credit(fig, "Source: regional inpatient survey, 2024")


@honest
def en_satisfaction_dumbbell():
    names = ["St Mary’s", "Royal Infirmary", "County General", "Queen’s"]
    then, now = np.array([74.9, 76.4, 72.8, 73.1]), np.array([78.2, 75.9, 74.6, 73.8])
    fig, ax = plt.subplots(figsize=(7.5, 4))
    y = np.arange(4)[::-1]
    ax.hlines(y, then, now, color="#999999", lw=3, zorder=1)
    ax.scatter(then, y, color=OKABE[1], s=70, label="2019", zorder=2, edgecolor="black")
    ax.scatter(now, y, color=OKABE[0], s=70, label="2024", zorder=2, marker="D")
    ax.set_yticks(y, names)
    ax.set_ylim(-.6, 3.6)
    ax.set_xlim(72, 79)
    ax.set_xlabel("Patients satisfied with their stay (%, axis starts at 72)")
    ax.set_ylabel("Hospital")
    ax.legend(frameon=False, loc="lower right")
    ax.set_title("Satisfaction rose in three hospitals out of four")
    return credit(fig, "Source: regional inpatient survey, 2019 and 2024")


@liar("base-year-picked")
def en_air_index_trough():
    yrs = np.arange(2014, 2025)
    pax = np.array([38.1, 40.3, 43.2, 45.5, 46.1, 46.8, 11.2, 12.4, 35.9, 41.8, 43.0])
    idx = pax / pax[6] * 100
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(yrs, idx, color=BRIQUE, lw=2.5, marker="o")
    ax.axhline(100, color=GRIS, lw=1)
    ax.annotate("+284%", (2024, idx[-1]), xytext=(-46, -22), textcoords="offset points", fontsize=12, weight="bold", color=BRIQUE)
    ax.set_ylim(0, 450)
    ax.set_title("Northport airport’s spectacular take-off under its new owner")
    ax.set_xlabel("Year")
    ax.set_ylabel("Passengers (index, 2020 = 100)")
    return credit(fig, "Source: airport annual reports")


@honest
def en_air_index_declared():
    yrs = np.arange(2014, 2025)
    d = pd.DataFrame({"Northport": [38.1, 40.3, 43.2, 45.5, 46.1, 46.8, 11.2, 12.4, 35.9, 41.8, 43.0],
                      "Eastfield": [12.4, 12.9, 13.1, 13.6, 14.0, 14.1, 3.9, 5.2, 12.6, 14.9, 16.2],
                      "Harlow": [6.1, 6.0, 6.2, 6.1, 6.3, 6.2, 1.8, 1.9, 4.4, 5.0, 5.1]}, index=yrs)
    idx = d / d.iloc[0] * 100
    ax = idx.plot(figsize=(7.8, 4.4), color=[OKABE[0], OKABE[6], "black"], style=["-", "--", ":"], lw=2)
    ax.axhline(100, color="#bbbbbb", lw=1, zorder=0)
    ax.set_ylim(0, 150)
    ax.legend(title=None, frameon=False, loc="lower left")
    ax.set_title("Only Eastfield has outgrown its pre-pandemic traffic")
    ax.set_xlabel("Year")
    ax.set_ylabel("Passengers (index, 2014 = 100)")
    return credit(ax.figure, "Source: airport annual reports")


@liar("bridged-gap")
def en_survey_bridged():
    yrs = np.array([2008, 2009, 2010, 2011, 2012, 2013, 2018, 2019, 2020, 2021, 2022, 2023])
    smoke = np.array([24.1, 23.8, 23.9, 23.2, 23.0, 22.6, 17.9, 17.2, 16.8, 16.9, 16.1, 15.8])
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(yrs, smoke, color=OKABE[0], lw=2.5)
    ax.set_ylim(0, 30)
    ax.set_title("A steady decline in smoking, year after year")
    ax.set_xlabel("Year of the survey")
    ax.set_ylabel("Adults who smoke (%)")
    return credit(fig, "Source: county health survey (not run from 2014 to 2017)")


@honest
def en_survey_dashed():
    yrs = np.arange(2008, 2024)
    smoke = np.array([24.1, 23.8, 23.9, 23.2, 23.0, 22.6, np.nan, np.nan, np.nan, np.nan, 17.9, 17.2, 16.8, 16.9, 16.1, 15.8])
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(yrs, smoke, color=OKABE[0], lw=2.5, marker="o", ms=5, label="measured")
    ax.plot([2013, 2018], [22.6, 17.9], color=OKABE[0], lw=1.2, ls=":", label="no survey between 2014 and 2017")
    ax.axvspan(2013.5, 2017.5, color="#eeeeee", zorder=0)
    ax.set_ylim(0, 30)
    ax.legend(frameon=False, loc="lower left")
    ax.set_title("Smoking was down by a fifth when the survey came back")
    ax.set_xlabel("Year of the survey")
    ax.set_ylabel("Adults who smoke (%)")
    return credit(fig, "Source: county health survey")


@liar("shuffled-ordinal")
def en_likert_by_size():
    rng = np.random.default_rng(207)
    lv = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
    a = pd.Series(rng.choice(lv, 640, p=[.24, .17, .12, .31, .16]), name="answer")
    fig, ax = plt.subplots(figsize=(8, 4.4))
    sns.countplot(x=a, order=a.value_counts().index, color=SAPIN, ax=ax)
    ax.set_title("“My ward has enough nurses”: staff fall into line")
    ax.set_xlabel("Answer")
    ax.set_ylabel("Number of respondents")
    return credit(fig, "Source: staff survey, 640 answers")


@honest
def en_likert_diverging():
    lv = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
    d = pd.DataFrame([[24, 17, 12, 31, 16], [9, 14, 21, 38, 18], [33, 28, 9, 22, 8]], columns=lv,
                     index=["Enough nurses", "Fair rota", "Working lifts"])
    cols = ["#ca6020", "#f0b27a", "#cccccc", "#92c5de", "#0571b0"]
    left = -(d[lv[0]] + d[lv[1]] + d[lv[2]] / 2)
    fig, ax = plt.subplots(figsize=(8.4, 4))
    for c, col in zip(lv, cols):
        ax.barh(d.index, d[c], left=left, color=col, label=c, height=.6)
        for y, (l, v) in enumerate(zip(left, d[c])):
            ax.text(l + v / 2, y, f"{v}", ha="center", va="center", fontsize=9, color="white" if col in ("#0571b0",) else "black")
        left = left + d[c]
    ax.axvline(0, color="black", lw=.8)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, p: f"{abs(v):.0f}"))
    ax.set_xlim(-75, 75)
    ax.set_xlabel("Share of staff (%), disagreement to the left, agreement to the right")
    ax.legend(ncols=5, fontsize=9, frameon=False, loc="lower center", bbox_to_anchor=(.5, 1.0), columnspacing=.8, handlelength=1)
    ax.set_ylabel("Statement")
    ax.set_title("Nurses are split on staffing, united against the lifts", pad=28)
    return credit(fig, "Source: staff survey, 640 answers")


@liar("overplotting")
def en_blob():
    rng = np.random.default_rng(209)
    age = rng.uniform(18, 90, 25000)
    bp = 108 + .38 * age + rng.normal(0, 14, 25000)
    fig, ax = plt.subplots(figsize=(7, 5))
    ax.scatter(age, bp, color=NUIT, s=28)
    ax.set_xlabel("Age (years)")
    ax.set_ylabel("Systolic blood pressure (mmHg)")
    ax.set_title("Blood pressure: all over the place at every age")
    return credit(fig, "Source: screening programme, 25,000 adults")


@honest
def en_hexbin():
    rng = np.random.default_rng(209)
    age = rng.uniform(18, 90, 25000)
    bp = 108 + .38 * age + rng.normal(0, 14, 25000)
    fig, ax = plt.subplots(figsize=(7, 5))
    hb = ax.hexbin(age, bp, gridsize=32, cmap="viridis", mincnt=1)
    fig.colorbar(hb, ax=ax, label="Number of adults per cell")
    ax.set_xlabel("Age (years)")
    ax.set_ylabel("Systolic blood pressure (mmHg)")
    ax.set_title("Blood pressure climbs with age, with a wide spread")
    return credit(fig, "Source: screening programme, 25,000 adults")


@liar("three-d")
def en_bar3d_wards():
    vals = np.array([[120, 95, 80], [60, 70, 55], [150, 130, 140]])
    fig = plt.figure(figsize=(7.5, 5.6))
    ax = fig.add_subplot(projection="3d")
    for i, (row, c) in enumerate(zip(vals, [OKABE[0], OKABE[1], OKABE[2]])):
        ax.bar3d(np.arange(3), [i] * 3, [0] * 3, .6, .5, row, color=c, shade=True)
    ax.set_xticks(np.arange(3) + .3, ["2022", "2023", "2024"])
    ax.set_yticks(np.arange(3) + .25, ["Surgery", "Maternity", "Medicine"])
    ax.set_xlabel("Year", labelpad=8)
    ax.set_ylabel("Ward", labelpad=12)
    ax.set_zlabel("Falls reported (number)")
    ax.set_title("Patient falls by ward and year")
    fig.text(.02, .02, "Source: incident register, 2022–2024", fontsize=9)
    return fig


@honest
def en_drone_path():
    t = np.linspace(0, 6 * np.pi, 240)
    fig = plt.figure(figsize=(6.8, 6))
    ax = fig.add_subplot(projection="3d")
    ax.plot(40 * np.cos(t), 40 * np.sin(t), 5 * t / np.pi + 10, color=NUIT, lw=1.8)
    ax.scatter([40], [0], [10], color=BRIQUE, s=50, label="start of the survey")
    ax.legend(frameon=False, loc="upper left")
    ax.set_xlabel("East (m)")
    ax.set_ylabel("North (m)")
    ax.set_zlabel("Height above ground (m)")
    ax.set_title("Three turns around the church tower: the survey drone’s path")
    fig.text(.02, .02, "Source: on-board GPS log, 12 May", fontsize=9)
    return fig


@liar("too-many-series")
def en_spaghetti_trusts():
    rng = np.random.default_rng(213)
    names = [f"{n} Trust" for n in ["Ash", "Birch", "Cedar", "Dale", "Elm", "Fern", "Gorse", "Hazel", "Ivy", "Juniper", "Kelp", "Larch",
                                    "Maple", "Nettle", "Oak", "Pine"]]
    d = pd.DataFrame(60 + rng.normal(0, 6, 16) + rng.normal(0, 3.2, (20, 16)).cumsum(axis=0), columns=names, index=np.arange(2005, 2025))
    ax = d.plot(figsize=(9, 5), colormap="tab20", lw=1.6)
    ax.legend(ncols=1, fontsize=9, bbox_to_anchor=(1.01, 1), loc="upper left", frameon=False)
    ax.set_xticks(range(2005, 2025, 5))
    ax.set_title("Waiting times: see how your trust compares")
    ax.set_xlabel("Year")
    ax.set_ylabel("Median wait for a knee operation (days)")
    return credit(ax.figure, "Source: health ministry, waiting list statistics")


@honest
def en_spaghetti_highlight():
    rng = np.random.default_rng(213)
    names = ["Ash", "Birch", "Cedar", "Dale", "Elm", "Fern", "Gorse", "Hazel", "Ivy", "Juniper", "Kelp", "Larch", "Maple", "Nettle", "Oak", "Pine"]
    d = pd.DataFrame(60 + rng.normal(0, 6, 16) + rng.normal(0, 3.2, (20, 16)).cumsum(axis=0), columns=names, index=np.arange(2005, 2025))
    worst, best = d.iloc[-1].idxmax(), d.iloc[-1].idxmin()
    fig, ax = plt.subplots(figsize=(8.4, 5))
    for n in names:
        if n not in (worst, best):
            ax.plot(d.index, d[n], color="#b5b5b5", lw=1)
    for n, c in ((worst, BRIQUE), (best, NUIT)):
        ax.plot(d.index, d[n], color=c, lw=2.8)
        ax.text(2024.3, d[n].iloc[-1], n, color=c, fontsize=11, weight="bold", va="center")
    ax.set_xlim(2005, 2026)
    ax.set_xticks(range(2005, 2026, 5))
    ax.set_title(f"{worst} and {best}, the two extremes among sixteen trusts (others in grey)")
    ax.set_xlabel("Year")
    ax.set_ylabel("Median wait for a knee operation (days)")
    return credit(fig, "Source: health ministry, waiting list statistics")


@liar("line-over-categories")
def en_line_departments():
    dep = ["Cardiology", "Dermatology", "Maternity", "Oncology", "Paediatrics", "Surgery"]
    leave = [6.1, 4.2, 7.8, 8.9, 5.6, 7.1]
    fig, ax = plt.subplots(figsize=(8, 4.3))
    ax.plot(dep, leave, marker="o", color=OKABE[6], lw=2)
    ax.set_ylim(0, 10)
    ax.set_title("Sick leave soars, then plunges, across departments")
    ax.set_xlabel("Department")
    ax.set_ylabel("Sick leave (% of working days)")
    return credit(fig, "Source: human resources, 2024")


@honest
def en_line_triage():
    lv = ["1 Immediate", "2 Very urgent", "3 Urgent", "4 Standard", "5 Non-urgent"]
    fig, ax = plt.subplots(figsize=(8, 4.3))
    ax.plot(lv, [2, 14, 51, 96, 138], marker="o", color=OKABE[0], lw=2, label="Weekdays")
    ax.plot(lv, [3, 19, 74, 131, 187], marker="s", color=OKABE[6], lw=2, ls="--", label="Weekends")
    ax.set_ylim(0, 200)
    ax.legend(frameon=False)
    ax.set_title("The less urgent the case, the more the weekend costs")
    ax.set_xlabel("Triage category, from most to least urgent")
    ax.set_ylabel("Median wait (minutes)")
    return credit(fig, "Source: emergency department log, 2024")


@liar("colour-blind")
def en_red_green_lines():
    rng = np.random.default_rng(217)
    w = np.arange(1, 31)
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(w, 52 + 14 * np.sin(w / 4) + rng.normal(0, 3, 30), color="#c8503c", lw=2.2, label="Unvaccinated")
    ax.plot(w, 47 + 12 * np.sin(w / 4 + 1.4) + rng.normal(0, 3, 30), color="#7d8a2e", lw=2.2, label="Vaccinated")
    ax.set_ylim(0, 90)
    ax.legend(frameon=False)
    ax.set_title("Flu admissions by vaccination status")
    ax.set_xlabel("Week of the season")
    ax.set_ylabel("Admissions (per 100,000 people)")
    return credit(fig, "Source: hospital surveillance network")


@honest
def en_red_green_lines_marked():
    rng = np.random.default_rng(217)
    w = np.arange(1, 31)
    a, b = 52 + 14 * np.sin(w / 4) + rng.normal(0, 3, 30), 47 + 12 * np.sin(w / 4 + 1.4) + rng.normal(0, 3, 30)
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(w, a, color="#c8503c", lw=2.2, marker="o", ms=5)
    ax.plot(w, b, color="#6c7826", lw=2.2, ls="--", marker="^", ms=5)
    ax.text(30.5, a[-1], "Unvaccinated", color="#a83a28", va="bottom")
    ax.text(30.5, b[-1], "Vaccinated", color="#55601a", va="top")
    ax.set_xlim(0, 38)
    ax.set_xticks(range(0, 31, 5))
    ax.set_ylim(0, 90)
    ax.set_title("Flu admissions by vaccination status")
    ax.set_xlabel("Week of the season")
    ax.set_ylabel("Admissions (per 100,000 people)")
    return credit(fig, "Source: hospital surveillance network")


@liar("uneven-ticks")
def en_decades_then_years():
    yrs = ["1980", "1990", "2000", "2010", "2020", "2021", "2022", "2023"]
    debt = [120, 190, 270, 350, 425, 433, 440, 449]
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(range(8), debt, color=NUIT, marker="o", lw=2.5)
    ax.set_xticks(range(8), yrs)
    ax.set_ylim(0, 500)
    ax.set_title("The council has finally tamed its debt")
    ax.set_xlabel("Year")
    ax.set_ylabel("Outstanding debt (£ million)")
    return credit(fig, "Source: council accounts, 1980–2023")


@honest
def en_dose_log():
    dose = np.array([.01, .03, .1, .3, 1, 3, 10, 30])
    resp = 100 * dose ** 1.2 / (dose ** 1.2 + .6 ** 1.2)
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.semilogx(dose, resp, color=NUIT, marker="o", lw=2)
    ax.set_xticks([.01, .1, 1, 10], ["0.01", "0.1", "1", "10"])
    ax.set_ylim(0, 105)
    ax.set_title("Half the effect is reached at 0.6 µmol/L")
    ax.set_xlabel("Dose (µmol/L, logarithmic scale)")
    ax.set_ylabel("Inhibition (% of the maximum)")
    return credit(fig, "Source: pharmacology practical, eight wells")


@liar("unnormalised-comparison")
def en_cities_totals():
    d = pd.Series({"London": 14210, "Birmingham": 2120, "Leeds": 1340, "Glasgow": 1290, "Sheffield": 980, "Bristol": 890, "Norwich": 340})
    ax = d.sort_values().plot.barh(figsize=(7.6, 4.4), color=BRIQUE, width=.75)
    ax.set_title("Knife crime: London is the most dangerous city to live in")
    ax.set_xlabel("Offences recorded in 2024 (number)")
    ax.set_ylabel("City")
    return credit(ax.figure, "Source: police recorded crime, 2024")


@honest
def en_cities_rates():
    pop = pd.Series({"London": 8.9, "Birmingham": 1.15, "Leeds": .82, "Glasgow": .63, "Sheffield": .56, "Bristol": .48, "Norwich": .145})
    d = pd.Series({"London": 14210, "Birmingham": 2120, "Leeds": 1340, "Glasgow": 1290, "Sheffield": 980, "Bristol": 890, "Norwich": 340})
    ax = (d / pop / 10).sort_values().plot.barh(figsize=(7.6, 4.4), color=BRIQUE, width=.75)
    ax.set_title("Knife crime: per head, small Norwich tops London")
    ax.set_xlabel("Offences recorded in 2024 (per 100,000 residents)")
    ax.set_ylabel("City")
    return credit(ax.figure, "Source: police recorded crime and mid-year population estimates, 2024")


@liar("title-contradicts-data")
def en_rents_doubled():
    yrs = np.arange(2014, 2025)
    rent = np.array([742, 760, 781, 802, 815, 834, 848, 872, 921, 978, 1031])
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.plot(yrs, rent, color=BRIQUE, lw=2.5, marker="o")
    ax.set_ylim(0, 1200)
    ax.set_title("Rents have more than doubled in a decade")
    ax.set_xlabel("Year")
    ax.set_ylabel("Median monthly rent (£)")
    return credit(fig, "Source: rental market statistics")


@honest
def en_premiums_doubled():
    yrs = np.arange(2014, 2025)
    prem = np.array([412, 430, 455, 490, 531, 560, 588, 640, 729, 812, 871])
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.plot(yrs, prem, color=BRIQUE, lw=2.5, marker="o")
    ax.set_ylim(0, 1000)
    ax.set_title("Car insurance premiums have more than doubled in a decade")
    ax.set_xlabel("Year")
    ax.set_ylabel("Average yearly premium (£)")
    return credit(fig, "Source: insurers’ association, new policies")


@liar("axis-range")
def en_flat_climate():
    rng = np.random.default_rng(225)
    yrs = np.arange(1900, 2025)
    t = 56.6 + 2.4 * ((yrs - 1900) / 124) ** 2 + rng.normal(0, .22, 125)
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(yrs, t, color=NUIT, lw=2)
    ax.set_ylim(-10, 110)
    ax.set_title("The only global warming chart you need")
    ax.set_xlabel("Year")
    ax.set_ylabel("Average global temperature (°F)")
    return credit(fig, "Source: global surface temperature analysis")


@honest
def en_share_full_scale():
    yrs = np.arange(2010, 2025)
    share = np.array([58, 59, 60, 60, 62, 63, 63, 64, 66, 66, 67, 68, 69, 70, 71])
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(yrs, share, color=NUIT, lw=2.5, marker="o", ms=4)
    ax.axhline(95, color=BRIQUE, ls="--", lw=1.2)
    ax.text(2010, 96, "herd immunity target: 95%", color=BRIQUE, va="bottom", fontsize=10)
    ax.set_ylim(0, 105)
    ax.yaxis.set_major_locator(MultipleLocator(25))
    ax.yaxis.set_major_formatter(PercentFormatter())
    ax.set_title("At this pace, measles cover will need about 26 more years")
    ax.set_xlabel("Year")
    ax.set_ylabel("Five-year-olds with both doses (%)")
    return credit(fig, "Source: child health records")


@liar("misrepresentation")
def en_bars_drawn_by_hand():
    lab = ["Now", "1 January 2026"]
    fig, ax = plt.subplots(figsize=(6.4, 4.8))
    ax.bar(lab, [35.0, 61.0], color=[GRIS, BRIQUE], width=.6)
    for i, (h, t) in enumerate([(35, "35%"), (61, "39.6%")]):
        ax.text(i, h + 1, t, ha="center", fontsize=15, weight="bold")
    ax.set_ylim(0, 75)
    ax.set_yticks([])
    ax.set_title("If the tax cut expires")
    ax.set_ylabel("Top tax rate (%)")
    ax.spines[["top", "right", "left"]].set_visible(False)
    return credit(fig, "Source: Treasury, top marginal rate of income tax")


@honest
def en_bars_other_unit():
    c = ["North", "South", "East", "West"]
    k = [1240, 980, 615, 402]
    fig, ax = plt.subplots(figsize=(6.8, 4.6))
    b = ax.bar(c, k, color=NUIT, width=.6)
    ax.bar_label(b, [f"£{v / 1000:.2f}m" for v in k], padding=2, fontsize=11)
    ax.set_ylim(0, 1400)
    ax.set_title("Agency nurses cost the North twice as much as the East")
    ax.set_xlabel("Hospital group")
    ax.set_ylabel("Agency spending in 2024 (£ thousand)")
    return credit(fig, "Source: hospital group accounts, 2024")


@liar("false-precision")
def en_small_survey_decimals():
    n = pd.Series({"Very satisfied": 13, "Satisfied": 21, "Neither": 9, "Dissatisfied": 4})
    p = n / n.sum() * 100
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    b = ax.bar(p.index, p.values, color=SAPIN, width=.65)
    ax.bar_label(b, [f"{v:.4f}%" for v in p], fontsize=10)
    ax.set_ylim(0, 52)
    ax.set_title("Exactly 72.3404% of our patients are satisfied")
    ax.set_xlabel("Answer")
    ax.set_ylabel("Share of answers (%)")
    return credit(fig, "Source: outpatient feedback cards, 47 answers")


@honest
def en_swim_hundredths():
    t = pd.Series({"Okafor": 52.14, "Lindqvist": 52.31, "Marsh": 52.33, "Duarte": 52.70, "Sato": 53.02})
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    ax.plot(t.values, range(5), "o", color=NUIT, ms=9)
    for i, v in enumerate(t):
        ax.text(v + .04, i, f"{v:.2f} s", va="center", fontsize=10)
    ax.set_yticks(range(5), t.index)
    ax.invert_yaxis()
    ax.set_xlim(52, 53.3)
    ax.grid(axis="x", alpha=.3)
    ax.set_title("Two hundredths of a second decided the silver medal")
    ax.set_xlabel("100 m freestyle final (seconds)")
    ax.set_ylabel("Swimmer, in order of arrival")
    return credit(fig, "Source: official timing of the championships")


# ═══════════════════════════════════════ español ═══════════════════════════════════════

@liar("panels-on-different-scales")
def es_dos_comunidades():
    an = np.arange(2015, 2025)
    fig, (a, b) = plt.subplots(1, 2, figsize=(8.6, 4.2))
    a.bar(an, [118, 121, 126, 130, 133, 139, 152, 158, 163, 171], color=BRIQUE)
    a.set_title("Comunidad gobernada por la oposición")
    a.set_ylim(0, 180)
    b.bar(an, [410, 418, 431, 444, 452, 471, 520, 541, 556, 582], color=NUIT)
    b.set_title("Nuestra comunidad")
    b.set_ylim(0, 1200)
    for ax in (a, b):
        ax.set_xlabel("Año")
        ax.set_ylabel("Deuda por habitante (€)")
    fig.suptitle("La deuda por habitante, bajo control en nuestra comunidad")
    return credit(fig, "Fuente: cuentas autonómicas, 2015-2024")


@honest
def es_cuatro_hospitales_misma_escala():
    rng = np.random.default_rng(302)
    d = pd.concat([pd.DataFrame({"hospital": h, "mes": np.arange(1, 13), "espera": m + rng.normal(0, 4, 12)})
                   for h, m in [("La Paz", 62), ("El Carmen", 48), ("San Juan", 71), ("Costa Sur", 35)]])
    g = sns.relplot(data=d, x="mes", y="espera", col="hospital", col_wrap=2, kind="line", height=2.5, aspect=1.5, color=NUIT, marker="o")
    g.set(ylim=(0, 90), xticks=range(1, 13, 2))
    g.set_axis_labels("Mes de 2024", "Espera media (días)")
    g.set_titles("{col_name}")
    g.figure.suptitle("En San Juan se espera el doble que en Costa Sur")
    return credit(g.figure, "Fuente: listas de espera quirúrgica, 2024")


@liar("inverted-axis")
def es_paro_al_reves():
    tri = pd.period_range("2020Q1", "2024Q4", freq="Q").to_timestamp()
    paro = np.array([11.2, 11.6, 12.1, 12.0, 12.6, 12.4, 12.9, 13.3, 13.2, 13.7, 13.9, 14.4, 14.3, 14.9, 15.1, 15.4, 15.8, 15.7, 16.2, 16.6])
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(tri, paro, color=SAPIN, lw=3)
    ax.invert_yaxis()
    ax.set_title("El empleo en la provincia, trimestre a trimestre", loc="left")
    ax.set_xlabel("Trimestre")
    ax.set_ylabel("Tasa de paro (%)")
    return credit(fig, "Fuente: encuesta de población activa")


@honest
def es_ranking_ligas():
    jor = np.arange(1, 11)
    pos = {"Atlético Norte": [5, 4, 4, 3, 3, 2, 2, 1, 1, 1], "Deportivo Sur": [1, 1, 2, 2, 1, 1, 3, 3, 2, 2],
           "Racing": [2, 3, 1, 1, 2, 4, 4, 4, 5, 5], "Unión": [3, 2, 3, 5, 5, 5, 5, 5, 4, 3], "Real Puerto": [4, 5, 5, 4, 4, 3, 1, 2, 3, 4]}
    fig, ax = plt.subplots(figsize=(8.2, 4.4))
    for (n, p), c, m in zip(pos.items(), [OKABE[0], OKABE[6], OKABE[2], "black", OKABE[3]], "osD^v"):
        ax.plot(jor, p, color=c, marker=m, ms=8, lw=2.2)
        ax.text(10.25, p[-1], n, va="center", color="#222222", fontsize=10)
    ax.set_ylim(5.5, .5)
    ax.set_yticks(range(1, 6), ["1.º", "2.º", "3.º", "4.º", "5.º"])
    ax.set_xlim(.7, 12.2)
    ax.set_xticks(jor)
    ax.set_xlabel("Jornada")
    ax.set_ylabel("Puesto en la clasificación")
    ax.set_title("Del quinto al primer puesto: la remontada del Atlético Norte")
    return credit(fig, "Fuente: federación, actas de las diez primeras jornadas")


@liar("dual-axis")
def es_bici_comercio():
    an = np.arange(2015, 2025)
    km = np.array([12, 15, 21, 28, 36, 47, 60, 71, 78, 84])
    ventas = np.array([512, 511, 509, 508, 505, 488, 493, 494, 493, 491])
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.bar(an, km, color="#9ecae1", label="Carril bici")
    ax.set_ylabel("Carril bici (km)")
    ax.set_xlabel("Año")
    ax2 = ax.twinx()
    ax2.plot(an, ventas, color=BRIQUE, lw=3, marker="o", label="Ventas")
    ax2.set_ylabel("Ventas del comercio local (millones de euros)", color=BRIQUE)
    ax2.set_ylim(485, 515)
    ax.set_title("Cada kilómetro de carril bici hunde el comercio del centro")
    return credit(fig, "Fuentes: ayuntamiento y cámara de comercio")


@honest
def es_etiquetas_a_la_derecha():
    an = np.arange(2015, 2025)
    d = pd.DataFrame({"Bus": [41, 41, 40, 40, 39, 28, 31, 34, 36, 37], "Metro": [33, 34, 35, 36, 37, 24, 28, 33, 36, 38],
                      "Bici": [3, 3, 4, 5, 6, 9, 10, 11, 12, 13]}, index=an)
    fig, ax = plt.subplots(figsize=(8, 4.5))
    for c, col in zip(d, [OKABE[0], OKABE[6], OKABE[2]]):
        ax.plot(an, d[c], color=col, lw=2.4)
    ax.set_ylim(0, 45)
    ax2 = ax.twinx()
    ax2.set_ylim(ax.get_ylim())
    ax2.set_yticks([36.2, 38.8, 13], ["Bus 37", "Metro 38", "Bici 13"])
    ax2.tick_params(length=0)
    for a in (ax, ax2):
        a.spines[["top", "right"]].set_visible(False)
    ax.set_xlabel("Año")
    ax.set_ylabel("Viajes al año (millones)")
    ax.set_title("El metro adelanta al autobús; la bici se cuadruplica")
    return credit(fig, "Fuente: consorcio de transportes")


@liar("pie-misuse")
def es_tarta_de_medias():
    media = {"Norte": 12.4, "Centro": 9.8, "Levante": 15.1, "Sur": 21.3, "Islas": 14.2}
    fig, ax = plt.subplots(figsize=(6.4, 5.2))
    ax.pie(list(media.values()), labels=[f"{k}: {v} %".replace(".", ",") for k, v in media.items()], colors=OKABE[:4] + [OKABE[5]], startangle=90,
           wedgeprops={"edgecolor": "white"})
    ax.set_title("Tasa media de paro por zona, 2024")
    return credit(fig, "Fuente: encuesta de población activa, medias anuales")


@honest
def es_rosco_electrico():
    mix = {"Eólica": 24, "Nuclear": 20, "Solar": 19, "Gas": 18, "Hidráulica": 13, "Otras": 6}
    fig, ax = plt.subplots(figsize=(6.4, 5.2))
    ax.pie(list(mix.values()), labels=[f"{k} {v} %" for k, v in mix.items()], startangle=90, counterclock=False,
           colors=["#0072B2", "#E69F00", "#F0E442", "#8c8c8c", "#56B4E9", "#dddddd"], wedgeprops={"width": .42, "edgecolor": "white"})
    ax.text(0, 0, "268 TWh", ha="center", va="center", fontsize=15, weight="bold")
    ax.set_title("Un cuarto de la electricidad de 2024 vino del viento")
    return credit(fig, "Fuente: operador del sistema, generación anual")


@liar("discretised-continuous")
def es_aire_tres_colores():
    rng = np.random.default_rng(309)
    z = 14 + 6 * np.sin(np.linspace(0, 3, 24))[None, :] + rng.gamma(2, 3, (7, 24))
    z[1:5, 7:10] += 22
    fig, ax = plt.subplots(figsize=(8.6, 3.9))
    im = ax.imshow(z, aspect="auto", cmap=ListedColormap(["#8fd0c6", "#f2c14e", "#8b1e3f"]), vmin=0, vmax=144)
    fig.colorbar(im, ax=ax, label="PM2,5 (µg/m³)", ticks=[0, 48, 96, 144])
    ax.set_yticks(range(7), ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"])
    ax.set_xlabel("Hora del día (h)")
    ax.set_ylabel("Día de la semana")
    ax.set_title("Partículas finas: una semana de aire limpio a todas horas")
    return credit(fig, "Fuente: estación de la avenida, segunda semana de noviembre")


@honest
def es_aire_umbrales_oficiales():
    rng = np.random.default_rng(309)
    z = 14 + 6 * np.sin(np.linspace(0, 3, 24))[None, :] + rng.gamma(2, 3, (7, 24))
    z[1:5, 7:10] += 22
    lim = [0, 5, 10, 15, 20, 25, 50, 75]
    fig, ax = plt.subplots(figsize=(8.6, 3.9))
    im = ax.imshow(z, aspect="auto", cmap="YlOrBr", norm=BoundaryNorm(lim, 256))
    fig.colorbar(im, ax=ax, label="PM2,5 (µg/m³), clases del índice oficial", ticks=lim)
    ax.set_yticks(range(7), ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"])
    ax.set_xlabel("Hora del día (h)")
    ax.set_ylabel("Día de la semana")
    ax.set_title("Partículas finas: la hora punta, de martes a viernes, pasa de 25 µg/m³")
    return credit(fig, "Clases: índice de calidad del aire. Fuente: estación de la avenida, segunda semana de noviembre")


@liar("rainbow-colormap")
def es_jet_termico():
    y, x = np.mgrid[0:60, 0:80]
    t = 24 + 9 * np.exp(-((x - 30) ** 2 + (y - 25) ** 2) / 500) + 4 * np.exp(-((x - 62) ** 2 + (y - 44) ** 2) / 160)
    fig, ax = plt.subplots(figsize=(7.4, 5))
    im = ax.imshow(t, cmap="jet", origin="lower")
    fig.colorbar(im, ax=ax, label="Temperatura de la piel (°C)")
    ax.set_title("Termografía de la espalda: una frontera nítida entre zonas")
    ax.set_xlabel("Anchura (cm)")
    ax.set_ylabel("Altura (cm)")
    return credit(fig, "Fuente: cámara térmica del servicio de rehabilitación")


@honest
def es_fase_ciclica():
    y, x = np.mgrid[-1.5:1.5:60j, -2:2:80j]
    ang = np.degrees(np.arctan2(y, x)) % 360
    fig, ax = plt.subplots(figsize=(7.4, 5))
    im = ax.pcolormesh(x, y, ang, cmap="twilight", vmin=0, vmax=360, shading="auto")
    fig.colorbar(im, ax=ax, label="Dirección del viento (grados, 0 = 360)", ticks=[0, 90, 180, 270, 360])
    ax.set_title("Alrededor del vórtice, el viento recorre todas las direcciones")
    ax.set_xlabel("Distancia este-oeste (km)")
    ax.set_ylabel("Distancia norte-sur (km)")
    return credit(fig, "Fuente: simulación de clase, física de 2.º de bachillerato")


@liar("unsorted-bars")
def es_barras_revueltas():
    v = {"Murcia": 41, "Galicia": 63, "Madrid": 38, "Navarra": 60, "Canarias": 44, "Asturias": 61, "Cataluña": 47, "La Rioja": 58, "Aragón": 55,
         "Andalucía": 43, "Cantabria": 57, "Extremadura": 49, "Euskadi": 59, "Baleares": 45, "Castilla y León": 62, "Valencia": 46}
    fig, ax = plt.subplots(figsize=(8.4, 5.2))
    ax.barh(list(v), list(v.values()), color=OKABE[0])
    ax.set_title("Donación de órganos: busque el puesto de su comunidad")
    ax.set_xlabel("Donantes (por millón de habitantes)")
    ax.set_ylabel("Comunidad autónoma")
    return credit(fig, "Fuente: organización de trasplantes, 2024")


@honest
def es_estaciones_en_orden():
    v = {"Puerta Norte": 4.1, "Hospital": 9.8, "Mercado": 7.2, "Ayuntamiento": 12.6, "Plaza Mayor": 15.3, "Teatro": 8.4, "Estación": 18.9,
         "Parque": 5.0, "Universidad": 13.7, "Polideportivo": 3.2, "Arenal": 4.6, "Puerta Sur": 2.8}
    fig, ax = plt.subplots(figsize=(8, 5))
    ax.barh([f"{i}. {k}" for i, k in enumerate(v, 1)], list(v.values()), color=OKABE[0])
    ax.invert_yaxis()
    ax.set_title("Línea 3: los viajeros suben en el centro y en la estación")
    ax.set_xlabel("Viajeros por día laborable (miles)")
    ax.set_ylabel("Parada, de norte a sur")
    return credit(fig, "Fuente: validaciones de billete, marzo de 2024")


@liar("stacked-averages")
def es_tasas_apiladas():
    an = np.arange(2014, 2025)
    t = np.vstack([np.linspace(14, 9, 11), np.linspace(22, 15, 11), np.linspace(31, 24, 11)])
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.stackplot(an, t, labels=["Universitarios", "Bachillerato", "Sin estudios"], colors=[NUIT, OCRE, BRIQUE])
    ax.legend(loc="upper right", ncols=3, frameon=False)
    ax.set_ylim(0, 80)
    ax.set_title("Casi la mitad de los jóvenes, en paro")
    ax.set_xlabel("Año")
    ax.set_ylabel("Tasa de paro (%)")
    return credit(fig, "Fuente: encuesta de población activa, menores de 30 años")


@honest
def es_parados_apilados():
    an = np.arange(2014, 2025)
    t = np.vstack([np.linspace(210, 140, 11), np.linspace(480, 330, 11), np.linspace(690, 420, 11)])
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.stackplot(an, t, labels=["Universitarios", "Bachillerato", "Sin estudios"], colors=[NUIT, OCRE, BRIQUE])
    ax.legend(loc="upper right", ncols=3, frameon=False)
    ax.set_ylim(0, 1600)
    ax.set_title("Medio millón menos de jóvenes parados en diez años")
    ax.set_xlabel("Año")
    ax.set_ylabel("Personas en paro (miles)")
    return credit(fig, "Fuente: encuesta de población activa, menores de 30 años")


@liar("partial-period")
def es_turistas_2025():
    s = pd.Series([58.2, 63.5, 68.1, 71.0, 15.9, 26.4, 60.8, 71.9, 78.3, 22.4], index=range(2016, 2026))
    ax = s.plot.bar(figsize=(7.8, 4.4), color=OCRE, rot=0, width=.75)
    ax.set_title("El turismo se desploma en 2025")
    ax.set_xlabel("Año")
    ax.set_ylabel("Turistas extranjeros (millones)")
    return credit(ax.figure, "Fuente: estadística de fronteras, datos hasta abril de 2025")


@honest
def es_turistas_enero_abril():
    s = pd.Series([14.1, 15.6, 16.9, 17.8, 10.6, 1.9, 13.0, 18.4, 21.6, 22.4], index=range(2016, 2026))
    ax = s.plot.bar(figsize=(7.8, 4.4), color=OCRE, rot=0, width=.75)
    ax.set_title("De enero a abril, 2025 bate el récord de turistas")
    ax.set_xlabel("Año (solo los meses de enero a abril)")
    ax.set_ylabel("Turistas extranjeros (millones)")
    return credit(ax.figure, "Fuente: estadística de fronteras, datos hasta abril de 2025")


@liar("base-year-picked")
def es_indice_en_el_valle():
    an = np.arange(2010, 2025)
    v = np.array([147, 139, 124, 98, 101, 112, 121, 139, 152, 149, 118, 160, 171, 166, 175])
    ix = v / 98 * 100
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(an, ix, color=SAPIN, lw=2.5)
    ax.set_ylim(50, 210)
    ax.axhline(100, color=GRIS, lw=1, ls=":")
    ax.annotate("Nuestro mandato: +79 %", (2024, ix[-1]), xytext=(-190, 14), textcoords="offset points", fontsize=11,
                arrowprops={"arrowstyle": "->"})
    ax.set_title("Desde que gobernamos, la vivienda nueva casi se duplica")
    ax.set_xlabel("Año")
    ax.set_ylabel("Viviendas iniciadas (índice, 2013 = 100)")
    return credit(fig, "Fuente: visados de obra nueva")


@honest
def es_indice_prepandemia():
    m = pd.date_range("2018-01-01", "2024-12-01", freq="MS")
    rng = np.random.default_rng(322)
    v = np.linspace(88, 128, len(m)) + rng.normal(0, 1.6, len(m))
    v[26:30] -= [22, 38, 27, 14]
    v = v / v[25] * 100
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(m, v, color=SAPIN, lw=2)
    ax.axhline(100, color=GRIS, lw=.9, ls="--")
    ax.plot([m[25]], [100], "o", color=BRIQUE)
    ax.annotate("febrero de 2020 = 100", (m[25], 100), xytext=(-150, 24), textcoords="offset points", fontsize=10)
    ax.set_ylim(50, 150)
    ax.set_title("El comercio supera en más de una cuarta parte su nivel prepandemia")
    ax.set_xlabel("Mes")
    ax.set_ylabel("Ventas (índice, febrero de 2020 = 100)")
    return credit(fig, "Fuente: índices de comercio al por menor, serie desestacionalizada")


@liar("unexplained-interval")
def es_banda_muda():
    rng = np.random.default_rng(323)
    an = np.arange(2000, 2041)
    y = 18.5 + .22 * (an - 2000) + rng.normal(0, .25, 41) * (an < 2025)
    w = np.where(an < 2024, 0, (an - 2024) * .11)
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(an, y, color=NUIT, lw=2.2)
    ax.fill_between(an, y - w, y + w, color=NUIT, alpha=.22)
    ax.set_ylim(0, 32)
    ax.set_title("Más de una cuarta parte tendrá 65 años o más en 2040")
    ax.set_xlabel("Año")
    ax.set_ylabel("Población de 65 años o más (%)")
    return credit(fig, "Fuente: padrón y proyecciones del instituto provincial")


@honest
def es_banda_min_max():
    rng = np.random.default_rng(324)
    d = np.arange(1, 13)
    media = np.array([6.1, 7.4, 10.6, 12.7, 16.9, 22.3, 25.8, 25.2, 20.8, 15.3, 9.8, 6.7])
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.fill_between(d, media - rng.uniform(2, 3.5, 12), media + rng.uniform(2, 3.5, 12), color="#bfcfe0", label="mínimo y máximo, 1991-2020")
    ax.plot(d, media, color=GRIS, lw=1.5, ls="--", label="media, 1991-2020")
    ax.plot(d, media + rng.normal(1.4, .9, 12), color=BRIQUE, lw=2.4, label="2024")
    ax.legend(frameon=False)
    ax.set_ylim(0, 35)
    ax.set_xticks(d, list("EFMAMJJASOND"))
    ax.set_title("2024, casi siempre por encima de la media")
    ax.set_xlabel("Mes")
    ax.set_ylabel("Temperatura media mensual (°C)")
    return credit(fig, "Fuente: observatorio del instituto")


@liar("unnormalised-comparison")
def es_accidentes_provincias():
    d = pd.DataFrame({"provincia": ["Madrid", "Barcelona", "Valencia", "Sevilla", "Zaragoza", "Teruel", "Soria"],
                      "accidentes": [14310, 12870, 6120, 4480, 2110, 310, 260]})
    fig, ax = plt.subplots(figsize=(8, 4.4))
    sns.barplot(data=d, x="provincia", y="accidentes", color=BRIQUE, ax=ax)
    ax.set_title("Conducir en Madrid, mucho más peligroso que en Teruel")
    ax.set_xlabel("Provincia")
    ax.set_ylabel("Accidentes con víctimas (número, 2024)")
    return credit(fig, "Fuente: dirección de tráfico")


@honest
def es_accidentes_poblacion():
    prov = ["Madrid", "Barcelona", "Valencia", "Sevilla", "Zaragoza", "Soria", "Teruel"]
    pob = np.array([6.87e6, 5.79e6, 2.66e6, 1.96e6, .98e6, 8.9e4, 1.35e5])
    acc = np.array([14310, 12870, 6120, 4480, 2110, 260, 310])
    fig, ax = plt.subplots(figsize=(7.4, 5))
    x = np.array([6e4, 1e7])
    ax.plot(x, x * acc.sum() / pob.sum(), color=GRIS, ls="--", lw=1, label="media: la misma tasa que el conjunto")
    ax.scatter(pob, acc, color=BRIQUE, s=55, zorder=3)
    for p, a, b in zip(prov, pob, acc):
        ax.annotate(p, (a, b), xytext=(-8, 8) if p == "Madrid" else (8, -12), textcoords="offset points", fontsize=10,
                    ha="right" if p == "Madrid" else "left")
    ax.set_xscale("log")
    ax.set_yscale("log")
    ax.set_xlim(6e4, 2e7)
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Más habitantes, más accidentes: Soria está por encima de la media")
    ax.set_xlabel("Habitantes (escala logarítmica)")
    ax.set_ylabel("Accidentes en 2024 (número, escala logarítmica)")
    return credit(fig, "Fuentes: dirección de tráfico y padrón")


@liar("small-text")
def es_tabla_ilegible():
    rng = np.random.default_rng(327)
    d = pd.DataFrame(rng.integers(4, 96, (18, 18)), index=[f"Centro {i}" for i in range(1, 19)], columns=[f"I{i}" for i in range(1, 19)])
    fig, ax = plt.subplots(figsize=(7, 5.4))
    sns.heatmap(d, cmap="Blues", annot=True, fmt="d", annot_kws={"size": 4}, cbar_kws={"label": "Cumplimiento (%)"}, ax=ax)
    ax.tick_params(labelsize=4)
    ax.set_title("Indicadores de calidad de los dieciocho centros de salud")
    ax.set_xlabel("Indicador")
    ax.set_ylabel("Centro de salud")
    return credit(fig, "Fuente: memoria anual del área sanitaria")


@honest
def es_tabla_legible():
    rng = np.random.default_rng(328)
    d = pd.DataFrame(rng.integers(40, 96, (6, 7)), index=[f"Centro {c}" for c in "ABCDEF"],
                     columns=["Higiene", "Espera", "Trato", "Informes", "Vacunas", "Recetas", "Citas"])
    d = d.loc[d.mean(axis=1).sort_values(ascending=False).index]
    fig, ax = plt.subplots(figsize=(8.2, 4.8))
    sns.heatmap(d, cmap="Blues", vmin=0, vmax=100, annot=True, fmt="d", annot_kws={"size": 11}, cbar_kws={"label": "Cumplimiento (%)"}, ax=ax)
    ax.set_title("Indicadores de calidad, del mejor centro al peor")
    ax.set_xlabel("Indicador")
    ax.set_ylabel("Centro de salud (por cumplimiento medio)")
    return credit(fig, "Fuente: memoria anual del área sanitaria")


@liar("line-over-categories")
def es_linea_partidos():
    d = pd.DataFrame({"partido": ["Verdes", "Centro", "Progreso", "Unión", "Renovación", "Liga"] * 2, "año": ["2019"] * 6 + ["2023"] * 6,
                      "voto": [8.1, 21.4, 27.9, 24.0, 10.2, 8.4, 11.3, 17.2, 29.8, 26.1, 6.3, 9.3]})
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    sns.lineplot(data=d, x="partido", y="voto", hue="año", style="año", markers=True, palette=[OKABE[0], OKABE[6]], ax=ax, lw=2.2)
    ax.set_ylim(0, 35)
    ax.legend(title="Elección", frameon=False)
    ax.set_title("El voto sube hasta Progreso y luego cae en picado")
    ax.set_xlabel("Partido")
    ax.set_ylabel("Voto (%)")
    return credit(fig, "Fuente: junta electoral, 2019 y 2023")


@honest
def es_radar_meses():
    asma = np.array([88, 84, 102, 141, 176, 129, 72, 58, 96, 118, 107, 95])
    th = np.linspace(0, 2 * np.pi, 13)
    fig, ax = plt.subplots(figsize=(6, 6.2), subplot_kw={"projection": "polar"})
    ax.plot(th, np.r_[asma, asma[0]], color=SAPIN, lw=2.4, marker="o", ms=5)
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.set_xticks(th[:-1], ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"])
    ax.set_ylim(0, 200)
    ax.set_rlabel_position(250)
    ax.set_title("Ingresos por asma al mes (número de pacientes):\nmayo, el pico del polen", pad=22)
    return credit(fig, "Fuente: hospital comarcal, media de 2019 a 2024")


@liar("cumulative-as-growth")
def es_ahorro_acumulado():
    m = pd.period_range("2024-01", "2024-12", freq="M").to_timestamp()
    s = pd.Series([310, 290, 262, 231, 205, 170, 141, 118, 92, 70, 44, 25], index=m, name="Ahorro")
    ax = s.cumsum().plot.area(figsize=(7.8, 4.4), color=OCRE, alpha=.8)
    ax.set_title("El ahorro energético del hospital crece cada mes")
    ax.set_xlabel("Mes")
    ax.set_ylabel("Ahorro acumulado en 2024 (miles de euros)")
    return credit(ax.figure, "Fuente: servicio de mantenimiento")


@honest
def es_lluvia_acumulada():
    rng = np.random.default_rng(332)
    d = pd.date_range("2023-10-01", "2024-09-30")
    est = 1.6 + 1.1 * np.cos((np.arange(len(d)) - 40) / 365 * 2 * np.pi)
    a = (rng.gamma(.35, 1, len(d)) / .35 * est * .72).cumsum()
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(d, a, color=OKABE[0], lw=2.4, label="2023-2024")
    ax.plot(d, est.cumsum(), color=GRIS, ls="--", lw=1.6, label="media 1991-2020")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.set_ylim(0, 700)
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Un año hidrológico más seco que la media")
    ax.set_xlabel("Fecha")
    ax.set_ylabel("Lluvia acumulada desde el 1 de octubre (mm)")
    return credit(fig, "Fuente: pluviómetro del instituto")


# ═══════════════════════════════════════ Deutsch ═══════════════════════════════════════

@liar("truncated-bars")
def de_gehobene_balken():
    jahre = ["2020", "2021", "2022", "2023", "2024"]
    w = np.array([1412, 1418, 1427, 1441, 1449])
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    ax.bar(jahre, w - 1400, bottom=1400, color=NUIT, width=.65)
    ax.set_ylim(1400, 1455)
    for i, v in enumerate(w):
        ax.text(i, v + .8, f"{v}", ha="center", fontsize=10)
    ax.set_title("Unser Klinikum stellt massiv Personal ein")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Beschäftigte (Anzahl)")
    return credit(fig, "Quelle: Personalabteilung, Stichtag 31. Dezember")


@honest
def de_wasserfall_haushalt():
    namen = ["Ergebnis\n2023", "Erlöse", "Personal", "Energie", "Zuschuss", "Ergebnis\n2024"]
    schritt = [18.0, 6.5, -9.2, -3.1, 4.4]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    stand = 0
    for i, s in enumerate(schritt):
        ax.bar(i, s, bottom=stand, color=GRIS if i == 0 else (OKABE[0] if s > 0 else OKABE[6]), width=.6)
        txt = f"{s:.1f}" if i == 0 else f"{s:+.1f}"
        ax.text(i, stand + max(s, 0) + .4, txt.replace(".", ","), ha="center", fontsize=10)
        stand += s
        ax.plot([i + .3, i + .7], [stand, stand], color="black", lw=.8)
    ax.bar(5, stand, color=GRIS, width=.6)
    ax.text(5, stand + .4, f"{stand:.1f}".replace(".", ","), ha="center", fontsize=10)
    ax.set_xticks(range(6), namen)
    ax.set_ylim(0, 28)
    ax.set_title("Mehr Erlöse, noch mehr Personalkosten: das Ergebnis sinkt")
    ax.set_xlabel("Schritte von 2023 nach 2024")
    ax.set_ylabel("Betriebsergebnis (Mio. Euro)")
    return credit(fig, "Quelle: Jahresabschluss der Stadtklinik")


@liar("axis-range", also=("title-contradicts-data",))
def de_punkte_abgeschnitten():
    rng = np.random.default_rng(403)
    dist = rng.uniform(1, 60, 160)
    dauer = 6 + .55 * dist + rng.normal(0, 2.5, 160)
    spaet = rng.choice(160, 26, replace=False)
    dauer[spaet] += rng.uniform(28, 60, 26)
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    ax.scatter(dist, dauer, color=OKABE[0], s=24, alpha=.7)
    ax.set_xlim(0, 62)
    ax.set_ylim(0, 42)
    ax.set_title("Kein Rettungswagen brauchte länger als 45 Minuten")
    ax.set_xlabel("Entfernung zum Einsatzort (km)")
    ax.set_ylabel("Fahrzeit (Minuten)")
    return credit(fig, "Quelle: Leitstelle, 160 Einsätze im Mai 2024")


@honest
def de_boxplot_log():
    rng = np.random.default_rng(404)
    gr = {"Ambulant": rng.lognormal(2.2, .7, 150), "Station": rng.lognormal(3.3, .8, 150), "Intensiv": rng.lognormal(4.4, 1.0, 150)}
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    ax.boxplot(list(gr.values()), tick_labels=list(gr), widths=.5, patch_artist=True, boxprops={"facecolor": "#c6dbef"},
               medianprops={"color": "black", "lw": 2}, flierprops={"marker": ".", "markersize": 5})
    ax.set_yscale("log")
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, p: f"{v:g}"))
    ax.set_title("Auf Intensiv liegt der Entzündungswert rund zehnmal so hoch wie ambulant")
    ax.title.set_fontsize(11)
    ax.set_xlabel("Bereich (je 150 Patienten)")
    ax.set_ylabel("CRP (mg/L, logarithmische Skala)")
    return credit(fig, "Kasten: Quartile; Linien bis zum 1,5-fachen Quartilsabstand; Punkte: Ausreißer. Quelle: Labor, 2024")


@liar("title-contradicts-data")
def de_alle_bezirke():
    b = {"Nord": (412, 371), "Süd": (388, 352), "Ost": (301, 389), "West": (275, 341), "Mitte": (455, 428)}
    fig, ax = plt.subplots(figsize=(6.4, 5.4))
    for (n, (v, w)), c in zip(b.items(), [OKABE[0], OKABE[1], OKABE[6], OKABE[3], "black"]):
        ax.plot([0, 1], [v, w], color=c, marker="o", lw=2.2)
        ax.text(1.04, w, f"{n} {w}", va="center", fontsize=10)
        ax.text(-.04, v, f"{v}", va="center", ha="right", fontsize=10)
    ax.set_xticks([0, 1], ["2019", "2024"])
    ax.set_xlim(-.3, 1.45)
    ax.set_ylim(200, 500)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Einbrüche (je 100 000 Einwohner)")
    ax.set_title("In allen fünf Bezirken gibt es weniger Einbrüche")
    return credit(fig, "Quelle: polizeiliche Kriminalstatistik")


@honest
def de_drei_von_fuenf():
    b = {"Nord": (412, 371), "Süd": (388, 346), "Ost": (301, 391), "West": (275, 318), "Mitte": (455, 428)}
    fig, ax = plt.subplots(figsize=(6.4, 5.4))
    for n, (v, w) in b.items():
        c = BRIQUE if w > v else NUIT
        ax.plot([0, 1], [v, w], color=c, marker="o", lw=2.2, ls="--" if w > v else "-")
        ax.text(1.04, w, f"{n} {w}", va="center", fontsize=10, color=c)
        ax.text(-.04, v, f"{v}", va="center", ha="right", fontsize=10, color=c)
    ax.set_xticks([0, 1], ["2019", "2024"])
    ax.set_xlim(-.3, 1.45)
    ax.set_ylim(200, 500)
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Einbrüche (je 100 000 Einwohner)")
    ax.set_title("In drei von fünf Bezirken gibt es weniger Einbrüche")
    return credit(fig, "Quelle: polizeiliche Kriminalstatistik")


@liar("misrepresentation")
def de_waffel_falsch():
    fig, ax = plt.subplots(figsize=(5.8, 6))
    for i in range(100):
        ax.add_patch(Rectangle((i % 10, i // 10), .9, .9, color=OKABE[0] if i < 78 else "#d0d0d0"))
    ax.set_xlim(-.1, 10)
    ax.set_ylim(-.1, 10)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.legend(handles=[Patch(color=OKABE[0], label="geimpft: 62 %"), Patch(color="#d0d0d0", label="nicht geimpft: 38 %")], loc="upper center",
              bbox_to_anchor=(.5, 0), ncols=2, frameon=False)
    ax.set_title("62 von 100 Pflegekräften sind gegen Grippe geimpft\n(ein Kästchen = 1 %)")
    return credit(fig, "Quelle: Betriebsarzt, 2024")


@honest
def de_waffel_richtig():
    fig, ax = plt.subplots(figsize=(5.8, 6))
    for i in range(100):
        ax.add_patch(Rectangle((i % 10, i // 10), .9, .9, color=OKABE[0] if i < 62 else "#d0d0d0"))
    ax.set_xlim(-.1, 10)
    ax.set_ylim(-.1, 10)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.legend(handles=[Patch(color=OKABE[0], label="geimpft: 62 %"), Patch(color="#d0d0d0", label="nicht geimpft: 38 %")], loc="upper center",
              bbox_to_anchor=(.5, 0), ncols=2, frameon=False)
    ax.set_title("62 von 100 Pflegekräften sind gegen Grippe geimpft\n(ein Kästchen = 1 %)")
    return credit(fig, "Quelle: Betriebsarzt, 2024")


@liar("three-d")
def de_torte_mit_dicke():
    anteil = [34, 27, 22, 17]
    farben = [OKABE[0], OKABE[1], OKABE[2], OKABE[3]]
    dunkel = ["#004a74", "#8f6300", "#00624a", "#7f4b69"]
    fig, ax = plt.subplots(figsize=(7, 4.8))
    for k in range(14):
        ax.pie(anteil, colors=dunkel, startangle=200, center=(0, -.42 + .03 * k), radius=1)
    ax.pie(anteil, colors=farben, startangle=200, labels=["Eigene Mittel\n34 %", "Land\n27 %", "Bund\n22 %", "Spenden\n17 %"],
           labeldistance=.6, textprops={"ha": "center", "va": "center"}, radius=1)
    ax.set_xlim(-1.5, 1.5)
    ax.set_ylim(-1.55, 1.2)
    ax.set_aspect(.55)
    ax.set_title("Wer den Neubau bezahlt")
    return credit(fig, "Quelle: Finanzplan des Neubaus, 84 Mio. Euro")


@honest
def de_torte_flach():
    fig, ax = plt.subplots(figsize=(6.6, 5))
    ax.pie([34, 27, 22, 17], colors=[OKABE[0], OKABE[1], OKABE[2], OKABE[3]], startangle=90, counterclock=False, explode=[.06, 0, 0, 0],
           labels=["Eigene Mittel 34 %", "Land 27 %", "Bund 22 %", "Spenden 17 %"], wedgeprops={"edgecolor": "white"})
    ax.set_title("Den Neubau bezahlt die Klinik zu einem Drittel selbst")
    return credit(fig, "Quelle: Finanzplan des Neubaus, 84 Mio. Euro")


@liar("low-contrast")
def de_blasse_beschwerden():
    j = np.arange(2015, 2025)
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.plot(j, [210, 226, 241, 252, 270, 262, 281, 296, 310, 322], color=NUIT, lw=2.6, marker="o", label="Lobschreiben")
    ax.plot(j, [180, 205, 236, 268, 301, 322, 371, 402, 455, 498], color="#efe9c9", lw=2, label="Beschwerden")
    ax.set_ylim(0, 550)
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Immer mehr Patienten schreiben uns einen Dank")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Eingegangene Schreiben (Anzahl)")
    return credit(fig, "Quelle: Beschwerdestelle der Klinik")


@honest
def de_grauer_hintergrund():
    rng = np.random.default_rng(412)
    j = np.arange(2015, 2025)
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    for k in range(11):
        ax.plot(j, 20 + rng.normal(0, 3) + rng.normal(.1, .9, 10).cumsum(), color="#adadad", lw=1)
    ax.plot(j, [21, 21.5, 22.4, 23.8, 25.1, 26.0, 27.7, 28.9, 30.6, 31.8], color=BRIQUE, lw=3)
    ax.text(2024.15, 31.8, "Sachsen", color=BRIQUE, va="center", weight="bold")
    ax.text(2024.15, 19, "elf weitere\nLänder", color="#555555", va="center", fontsize=10)
    ax.set_xlim(2015, 2026)
    ax.set_ylim(0, 36)
    ax.set_title("Nur in Sachsen steigt der Anteil so stark")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Ärzte über 60 Jahre (%)")
    return credit(fig, "Quelle: Ärztekammern der Länder")


@liar("overplotting")
def de_noten_uebereinander():
    rng = np.random.default_rng(413)
    a = rng.integers(1, 7, 1500)
    b = np.clip(np.where(rng.random(1500) < .7, a + rng.integers(-1, 2, 1500), rng.integers(1, 7, 1500)), 1, 6)
    fig, ax = plt.subplots(figsize=(6.2, 5))
    ax.scatter(a, b, color=BRIQUE, s=60)
    ax.set_xlabel("Note in Mathematik (1 bis 6)")
    ax.set_ylabel("Note in Physik (1 bis 6)")
    ax.set_title("Mathe- und Physiknoten haben nichts miteinander zu tun")
    ax.title.set_fontsize(11)
    return credit(fig, "Quelle: Zeugnisse von 1500 Schülern")


@honest
def de_noten_gestreut():
    rng = np.random.default_rng(413)
    a = rng.integers(1, 7, 600)
    b = np.clip(np.where(rng.random(600) < .7, a + rng.integers(-1, 2, 600), rng.integers(1, 7, 600)), 1, 6)
    d = pd.DataFrame({"m": a + rng.uniform(-.3, .3, 600), "p": b + rng.uniform(-.3, .3, 600)})
    fig, ax = plt.subplots(figsize=(6.2, 5))
    (so.Plot(d, x="m", y="p").add(so.Dots(color=BRIQUE, alpha=.8, pointsize=4))
     .label(x="Note in Mathematik (1 bis 6, leicht gestreut)", y="Note in Physik (1 bis 6, leicht gestreut)",
            title="Wer in Mathe gut ist, ist es meist auch in Physik").on(ax).plot())
    return credit(fig, "Quelle: Zeugnisse von 600 Schülern")


@liar("colour-blind")
def de_rot_gruen_punkte():
    rng = np.random.default_rng(415)
    fig, ax = plt.subplots(figsize=(7, 4.8))
    ax.scatter(rng.normal(52, 9, 60), rng.normal(5.6, .8, 60), color="#b5533c", s=40, label="erkrankt")
    ax.scatter(rng.normal(46, 9, 60), rng.normal(4.9, .8, 60), color="#6b7f2a", s=40, label="gesund")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Kranke haben im Mittel höhere Cholesterinwerte")
    ax.set_xlabel("Alter (Jahre)")
    ax.set_ylabel("Cholesterin (mmol/L)")
    return credit(fig, "Quelle: Kohorte der Uniklinik, 120 Personen")


@honest
def de_rot_gruen_formen():
    rng = np.random.default_rng(415)
    fig, ax = plt.subplots(figsize=(7, 4.8))
    ax.scatter(rng.normal(52, 9, 60), rng.normal(5.6, .8, 60), color="#b5533c", s=46, marker="x", label="erkrankt")
    ax.scatter(rng.normal(46, 9, 60), rng.normal(4.9, .8, 60), facecolors="none", edgecolors="#6b7f2a", s=46, marker="o", label="gesund")
    ax.legend(frameon=False, loc="upper left")
    ax.set_title("Kranke haben im Mittel höhere Cholesterinwerte")
    ax.set_xlabel("Alter (Jahre)")
    ax.set_ylabel("Cholesterin (mmol/L)")
    return credit(fig, "Quelle: Kohorte der Uniklinik, 120 Personen")


@liar("shuffled-ordinal")
def de_groessenklassen_alphabetisch():
    d = pd.DataFrame({"klasse": ["1–9", "10–49", "50–249", "250–999", "1000 und mehr"], "quote": [3.1, 5.2, 7.4, 8.9, 9.6]}).sort_values("klasse")
    ax = d.plot.bar(x="klasse", y="quote", figsize=(7.4, 4.4), legend=False, color=SAPIN, rot=0)
    ax.set_title("Ausbildung: mit der Größe hat die Quote wenig zu tun")
    ax.set_xlabel("Betriebsgröße (Beschäftigte)")
    ax.set_ylabel("Ausbildungsquote (%)")
    return credit(ax.figure, "Quelle: Betriebspanel, 2024")


@honest
def de_alterspyramide():
    alter = [f"{a}–{a + 9}" for a in range(0, 90, 10)] + ["90+"]
    m = np.array([3.9, 4.0, 4.6, 5.4, 5.1, 6.3, 5.4, 3.6, 1.9, .3])
    f = np.array([3.7, 3.8, 4.4, 5.2, 5.1, 6.4, 5.7, 4.2, 2.8, .7])
    fig, ax = plt.subplots(figsize=(7.4, 5))
    ax.barh(alter, -m, color=OKABE[0], height=.85)
    ax.barh(alter, f, color=OKABE[1], height=.85)
    ax.axvline(0, color="white", lw=1)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, p: f"{abs(v):g}"))
    ax.set_xlim(-8, 8)
    ax.text(-7.8, 9, "Männer", fontsize=12, va="center")
    ax.text(7.8, 9, "Frauen", fontsize=12, ha="right", va="center")
    ax.set_xlabel("Bevölkerung (Millionen)")
    ax.set_ylabel("Alter (Jahre)")
    ax.set_title("Die Babyboomer sind jetzt zwischen 50 und 70")
    return credit(fig, "Quelle: Bevölkerungsfortschreibung (gerundet)")


@liar("uneven-ticks")
def de_kategorien_statt_jahre():
    d = pd.DataFrame({"Jahr": ["1960", "1980", "2000", "2010", "2015", "2018", "2020", "2022"], "Betten": [9.1, 10.2, 9.0, 8.2, 8.0, 7.9, 7.8, 7.7]})
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    sns.pointplot(data=d, x="Jahr", y="Betten", color=BRIQUE, ax=ax)
    ax.set_ylim(0, 12)
    ax.set_title("Der Bettenabbau ist fast zum Stillstand gekommen")
    ax.set_xlabel("Jahr")
    ax.set_ylabel("Krankenhausbetten (je 1000 Einwohner)")
    return credit(fig, "Quelle: Krankenhausstatistik")


@honest
def de_wahljahre_am_platz():
    j = [1994, 1998, 2002, 2005, 2009, 2013, 2017, 2021, 2025]
    b = [79.0, 82.2, 79.1, 77.7, 70.8, 71.5, 76.2, 76.4, 82.5]
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(j, b, color=NUIT, marker="o", lw=2.2)
    ax.set_xticks(j)
    ax.set_ylim(60, 90)
    ax.grid(axis="y", alpha=.3)
    ax.set_title("Wahlbeteiligung 2025: der höchste Wert seit 1994")
    ax.set_xlabel("Jahr der Bundestagswahl")
    ax.set_ylabel("Wahlbeteiligung (%, Achse ab 60)")
    return credit(fig, "Quelle: Wahlleitung (gerundet)")


@liar("unordered-time", also=("title-contradicts-data",))
def de_tage_nach_hoehe():
    tage = pd.date_range("2024-03-04", periods=12)
    f = pd.Series([31, 44, 28, 52, 47, 19, 36, 58, 40, 55, 22, 49], index=tage.strftime("%d.%m.")).sort_values(ascending=False)
    ax = f.plot.bar(figsize=(8, 4.4), color=OKABE[0], rot=45, width=.8)
    ax.set_title("Norovirus: die Fälle gehen Tag für Tag zurück")
    ax.set_xlabel("Meldetag (2024)")
    ax.set_ylabel("Neue Fälle (Anzahl)")
    return credit(ax.figure, "Quelle: Gesundheitsamt des Landkreises")


@honest
def de_quartale_von_oben():
    q = ["1. Quartal 2023", "2. Quartal 2023", "3. Quartal 2023", "4. Quartal 2023", "1. Quartal 2024", "2. Quartal 2024", "3. Quartal 2024",
         "4. Quartal 2024"]
    v = [412, 398, 371, 440, 425, 401, 366, 452]
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    b = ax.barh(q, v, color=[GRIS] * 4 + [NUIT] * 4)
    ax.bar_label(b, padding=3)
    ax.invert_yaxis()
    ax.set_xlim(0, 500)
    ax.set_title("Geburten: das vierte Quartal ist jedes Jahr das stärkste")
    ax.set_xlabel("Geburten (Anzahl)")
    ax.set_ylabel("Quartal")
    return credit(fig, "Quelle: Kreißsaal der Stadtklinik")


@liar("bridged-gap")
def de_station_ueberbrueckt():
    rng = np.random.default_rng(423)
    t = pd.date_range("2019-01-01", "2024-12-01", freq="MS")
    s = pd.Series(34 + 7 * np.cos(np.arange(72) / 12 * 2 * np.pi) - .12 * np.arange(72) + rng.normal(0, 1.8, 72), index=t)
    s["2021-03":"2022-11"] = np.nan
    ax = s.dropna().plot(figsize=(7.8, 4.4), color=SAPIN, lw=2, x_compat=True)
    ax.set_ylim(0, 50)
    ax.set_title("Stickstoffdioxid: 2021 und 2022 waren ruhige Jahre")
    ax.set_xlabel("Monat")
    ax.set_ylabel("NO₂-Monatsmittel (µg/m³)")
    return credit(ax.figure, "Quelle: Messstation Bahnhofstraße (Ausfall von März 2021 bis November 2022)")


@honest
def de_station_luecke():
    rng = np.random.default_rng(423)
    t = pd.date_range("2019-01-01", "2024-12-01", freq="MS")
    s = pd.Series(34 + 7 * np.cos(np.arange(72) / 12 * 2 * np.pi) - .12 * np.arange(72) + rng.normal(0, 1.8, 72), index=t)
    s["2021-03":"2022-11"] = np.nan
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(s.index, s, color=SAPIN, lw=2)
    ax.axvspan(pd.Timestamp("2021-03-01"), pd.Timestamp("2022-11-01"), color="#e8e8e8")
    ax.text(pd.Timestamp("2022-01-01"), 6, "Station\naußer Betrieb", ha="center", fontsize=10)
    ax.set_ylim(0, 50)
    ax.set_title("Stickstoffdioxid: die Winterspitzen werden niedriger")
    ax.set_xlabel("Monat")
    ax.set_ylabel("NO₂-Monatsmittel (µg/m³)")
    return credit(fig, "Quelle: Messstation Bahnhofstraße")


@liar("diverging-off-centre", also=("title-contradicts-data",))
def de_veraenderung_verschoben():
    rng = np.random.default_rng(425)
    z = rng.normal(14, 13, (6, 8)).clip(-18, 48)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    im = ax.imshow(z, cmap="RdBu_r", vmin=-20, vmax=60, aspect="auto")
    fig.colorbar(im, ax=ax, label="Veränderung der Fallzahlen zum Vorjahr (%)")
    ax.set_xticks(range(8), [f"KW {k}" for k in range(40, 48)])
    ax.set_yticks(range(6), ["Nord", "Süd", "Ost", "West", "Mitte", "Küste"])
    ax.set_title("Fallzahlen: in den meisten Regionen ein Rückgang (blau)")
    ax.set_xlabel("Kalenderwoche 2024")
    ax.set_ylabel("Region")
    return credit(fig, "Quelle: Meldedaten der Gesundheitsämter")


@honest
def de_r_wert_um_eins():
    rng = np.random.default_rng(426)
    z = np.exp(rng.normal(.05, .22, (6, 8)))
    fig, ax = plt.subplots(figsize=(8, 4.4))
    im = ax.imshow(z, cmap="PuOr_r", norm=TwoSlopeNorm(1, vmin=.5, vmax=1.8), aspect="auto")
    fig.colorbar(im, ax=ax, label="Reproduktionszahl R (1 = stabil)", ticks=[.5, .75, 1, 1.4, 1.8])
    ax.set_xticks(range(8), [f"KW {k}" for k in range(40, 48)])
    ax.set_yticks(range(6), ["Nord", "Süd", "Ost", "West", "Mitte", "Küste"])
    ax.set_title("Orange: die Welle wächst, violett: sie geht zurück")
    ax.set_xlabel("Kalenderwoche 2024")
    ax.set_ylabel("Region")
    return credit(fig, "Quelle: eigene Schätzung aus Meldedaten der Gesundheitsämter")


@liar("panels-on-different-scales")
def de_histogramme_zweierlei():
    rng = np.random.default_rng(427)
    fig, (a, b) = plt.subplots(2, 1, figsize=(7.2, 5.6))
    a.hist(rng.normal(42, 7, 400), bins=20, color=OKABE[0], edgecolor="white")
    b.hist(rng.normal(96, 15, 400), bins=20, color=OKABE[6], edgecolor="white")
    a.set_title("Privatpatienten")
    b.set_title("Kassenpatienten")
    for ax in (a, b):
        ax.set_xlabel("Wartezeit auf einen Facharzttermin (Tage)")
        ax.set_ylabel("Patienten (Anzahl)")
    fig.suptitle("Privat oder Kasse: die Wartezeiten sehen gleich aus")
    return credit(fig, "Quelle: Terminbuch der Praxis, je 400 Patienten")


@honest
def de_freie_skalen_angesagt():
    t = np.arange(2010, 2025)
    rng = np.random.default_rng(428)
    fig, axs = plt.subplots(1, 3, figsize=(9.4, 3.9))
    for ax, (n, b, k) in zip(axs, [("Masern", 900, -.05), ("Keuchhusten", 9000, .02), ("Tollwut", 6, -.02)]):
        ax.plot(t, b * np.exp(k * (t - 2010) + rng.normal(0, .12, 15)), color=NUIT, lw=2)
        ax.set_ylim(0)
        ax.set_title(n)
        ax.set_xlabel("Jahr")
        ax.set_xticks([2010, 2015, 2020])
        ax.set_ylabel("Gemeldete Fälle (Anzahl)")
    fig.suptitle("Drei Meldekrankheiten, jede mit eigener Skala: nur der Verlauf ist vergleichbar")
    return credit(fig, "Achtung: die senkrechten Achsen sind verschieden. Quelle: Meldedaten")


@liar("uneven-bins")
def de_einkommen_klassen():
    klassen = ["0–500", "500–1000", "1000–1500", "1500–2000", "2000–3000", "3000–5000", "5000–10 000"]
    n = [38, 61, 92, 118, 171, 186, 97]
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.bar(klassen, n, width=1, color=OCRE, edgecolor="white")
    ax.set_title("Am häufigsten sind Einkommen zwischen 3000 und 5000 Euro")
    ax.set_xlabel("Monatliches Nettoeinkommen (Euro)")
    ax.set_ylabel("Haushalte (Anzahl)")
    ax.tick_params(axis="x", labelsize=9)
    return credit(fig, "Quelle: Haushaltsbefragung der Stadt, 763 Haushalte")


@honest
def de_einkommen_violine():
    rng = np.random.default_rng(430)
    d = pd.DataFrame({"Stadtteil": np.repeat(["Altstadt", "Hafen", "Siedlung"], 250),
                      "Netto": np.r_[rng.gamma(6, 420, 250), rng.gamma(5, 390, 250), rng.gamma(9, 360, 250)]})
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    sns.violinplot(data=d, x="Stadtteil", y="Netto", inner="quart", color="#9ecae1", cut=0, ax=ax)
    ax.set_ylim(0)
    ax.set_title("In der Siedlung verdient man am meisten")
    ax.set_xlabel("Stadtteil (je 250 Haushalte)")
    ax.set_ylabel("Monatliches Nettoeinkommen (Euro)")
    return credit(fig, "Striche: Quartile. Quelle: Haushaltsbefragung der Stadt")
