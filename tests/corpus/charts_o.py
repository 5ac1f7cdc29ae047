"""charts_o : figures d'une journaliste scientifique, menteuses et jumelles honnêtes.

Deux tiers en français, un tiers en anglais. LIARS : (nom, fonction, règle). HONEST : (nom, fonction).
"""
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import AutoLocator, FuncFormatter, MaxNLocator, PercentFormatter
from scipy.interpolate import make_interp_spline

DONNEES = Path(__file__).parents[2] / "datasets"

BLEU, VERMILLON, NOIR, VERT, PRUNE = "#0072B2", "#D55E00", "#222222", "#00785A", "#882255"
GRIS = "#6b6b6b"

LIARS = []
HONEST = []


def ment(regle):
    def deco(f):
        LIARS.append((f.__name__, f, regle))
        return f

    return deco


def juste(f):
    HONEST.append((f.__name__, f))
    return f


def _toile(n=1, m=1, taille=(8, 5), gauche=0.11, droite=0.96, bas=0.18, haut=0.88, **kw):
    fig, ax = plt.subplots(n, m, figsize=taille, **kw)
    fig.subplots_adjust(left=gauche, right=droite, bottom=bas, top=haut)
    return fig, ax


def _source(fig, texte):
    for ax in fig.axes:  # pas de « 2007,5 » sous un axe d'années
        if ax.get_xlabel() in ("Année", "Year") and isinstance(ax.xaxis.get_major_locator(), AutoLocator):
            ax.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=8))
    fig.text(0.01, 0.015, texte, fontsize=9, color=NOIR)
    return fig


def _nu(ax):
    ax.spines[["top", "right"]].set_visible(False)


MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


# ══════════════════════════════════════════════════════════════ LES MENTEUSES


@ment("truncated-bars")
def vaccination_barres_coupees():
    reg = ["Bretagne", "Normandie", "Grand Est", "Occitanie", "Corse"]
    v = [91.2, 90.1, 88.4, 86.9, 84.7]
    fig, ax = _toile(gauche=0.17)
    ax.barh(reg, v, color=BLEU)
    ax.invert_yaxis()
    ax.set_xlim(83, 92)
    ax.set_xlabel("Enfants de 2 ans vaccinés contre la rougeole (%)")
    ax.set_ylabel("Région")
    ax.set_title("Vaccination contre la rougeole, cinq régions, 2024")
    _nu(ax)
    return _source(fig, "Source : Santé publique France, couverture vaccinale 2024 (données d'exercice)")


@ment("truncated-bars")
def reading_scores_truncated():
    df = pd.DataFrame({"school": ["Ashby", "Colne", "Durley", "Elmfield"], "score": [504, 499, 495, 491]})
    fig, ax = _toile()
    sns.barplot(data=df, x="school", y="score", color=BLEU, ax=ax)
    ax.set_ylim(488, 506)
    ax.set_xlabel("School")
    ax.set_ylabel("Mean reading score (points)")
    ax.set_title("Reading scores in four schools, spring 2025")
    return _source(fig, "Source: county education office, 2025 reading survey")


@ment("truncated-bars")
def budget_socle_retire():
    ans = np.arange(2019, 2025)
    v = np.array([61.0, 61.8, 62.1, 63.0, 64.2, 65.1])
    fig, ax = _toile()
    ax.bar(ans, v - 60, bottom=60, color=BLEU, width=0.7)
    ax.set_ylim(60, 65.5)
    ax.set_xlabel("Année")
    ax.set_ylabel("Dépenses de la commune (millions d'euros)")
    ax.set_title("Dépenses de fonctionnement de la commune, 2019-2024")
    _nu(ax)
    return _source(fig, "Source : comptes administratifs de la commune, 2019-2024")


@ment("dual-axis")
def essence_et_trains_deux_echelles():
    ans = np.arange(2014, 2025)
    essence = np.array([1.48, 1.35, 1.30, 1.38, 1.50, 1.51, 1.37, 1.56, 1.79, 1.85, 1.80])
    ter = np.array([872, 858, 851, 880, 905, 960, 610, 800, 1010, 1090, 1105])
    fig, ax = _toile(droite=0.88)
    ax.plot(ans, essence, color=BLEU, lw=2)
    ax.set_ylabel("Prix du SP95 (€ par litre)", color=BLEU)
    ax.set_xlabel("Année")
    ax2 = ax.twinx()
    ax2.plot(ans, ter, color=VERMILLON, lw=2, ls="--")
    ax2.set_ylabel("Voyages en TER (milliers par jour)", color="#A84300")
    ax.set_title("Prix de l'essence et fréquentation des TER, 2014-2024")
    return _source(fig, "Source : ministère de la Transition écologique ; SNCF Voyageurs")


@ment("dual-axis")
def storks_and_births_secondary():
    df = pd.DataFrame(
        {"Stork pairs": [142, 151, 149, 160, 171, 176, 184, 190], "Births (thousands)": [20.1, 20.4, 20.3, 21.0, 21.6, 21.7, 22.3, 22.4]},
        index=pd.Index(range(2016, 2024), name="Year"),
    )
    fig, ax = _toile(droite=0.88)
    df.plot(ax=ax, secondary_y=["Births (thousands)"], color=[BLEU, VERMILLON], style=["-", "--"], lw=2)
    ax.set_ylabel("Stork breeding pairs (number)")
    ax.right_ax.set_ylabel("Births (thousands per year)")
    ax.set_title("Storks and births in Lower Marshland, 2016–2023")
    return _source(fig, "Source: regional bird survey; civil registry")


@ment("inverted-axis")
def homicides_axe_retourne():
    ans = np.arange(1998, 2015)
    v = np.array([620, 590, 575, 560, 568, 540, 552, 521, 700, 815, 820, 790, 760, 735, 745, 710, 720])
    fig, ax = _toile()
    ax.fill_between(ans, v, 0, color="#B22222")
    ax.plot(ans, v, color=NOIR, marker="o", ms=4)
    ax.set_ylim(1000, 0)
    ax.set_xlim(1998, 2014)
    ax.set_xlabel("Année")
    ax.set_ylabel("Homicides par arme à feu (nombre)")
    ax.set_title("Homicides par arme à feu dans l'État, 1998-2014")
    return _source(fig, "Source : police de l'État, statistiques annuelles")


@ment("inverted-axis")
def membership_right_to_left():
    yrs = np.arange(2010, 2025)
    v = 8200 - 210 * (yrs - 2010) + np.array([0, 60, -40, 30, 80, -60, 20, 0, -50, 40, -20, 60, 0, 30, -10])
    fig, ax = _toile()
    ax.plot(yrs, v, color=BLEU, lw=2, marker="o")
    ax.invert_xaxis()
    ax.set_ylim(0, 9000)
    ax.set_xlabel("Year")
    ax.set_ylabel("Members (number)")
    ax.set_title("Union membership, 2010–2024")
    _nu(ax)
    return _source(fig, "Source: union annual reports")


@ment("axis-range")
def rechauffement_aplati():
    t = pd.read_csv(DONNEES / "climat_monde.csv").dropna(subset=["anomalie_c"])
    fig, ax = _toile()
    ax.plot(t["annee"], t["anomalie_c"] + 14, color=VERMILLON, lw=2)
    ax.set_ylim(-40, 60)
    ax.set_xlabel("Année")
    ax.set_ylabel("Température moyenne du globe (°C)")
    ax.set_title("Température moyenne de la surface du globe")
    _nu(ax)
    return _source(fig, "Source : NASA GISTEMP, anomalies ajoutées à une moyenne de 14 °C")


@ment("axis-range")
def dose_response_squashed():
    rng = np.random.default_rng(3)
    dose = rng.uniform(0, 10, 60)
    y = 40 + 3.1 * dose + rng.normal(0, 3, 60)
    fig, ax = _toile()
    ax.scatter(dose, y, color=BLEU, s=25, alpha=0.7)
    ax.set_ylim(-500, 1200)
    ax.set_xlim(0, 10.5)
    ax.set_xlabel("Dose (mg per kg)")
    ax.set_ylabel("Enzyme activity (U/L)")
    ax.set_title("Enzyme activity by dose, 60 rats")
    return _source(fig, "Source: toxicology unit, study T-114")


@ment("uneven-ticks")
def annees_irregulieres_a_pas_egal():
    ans = ["1960", "1980", "2000", "2010", "2018", "2020", "2021", "2022"]
    v = [5.1, 9.8, 15.2, 17.0, 18.1, 18.4, 18.6, 18.8]
    fig, ax = _toile()
    ax.plot(range(len(ans)), v, color=BLEU, lw=2, marker="o")
    ax.set_xticks(range(len(ans)), ans)
    ax.set_ylim(0, 20)
    ax.set_xlabel("Année")
    ax.set_ylabel("Logements équipés (millions)")
    ax.set_title("Logements équipés d'un chauffage central, 1960-2022")
    _nu(ax)
    return _source(fig, "Source : enquêtes Logement, 1960-2022")


@ment("uneven-ticks")
def y_ticks_relabelled():
    w = np.arange(1, 13)
    cases = np.array([3, 6, 12, 25, 48, 90, 160, 280, 430, 610, 800, 960])
    reel = np.array([0, 10, 50, 100, 500, 1000])
    y = np.interp(cases, reel, np.arange(6))
    fig, ax = _toile()
    ax.plot(w, y, color=VERMILLON, lw=2, marker="o")
    ax.set_yticks(np.arange(6), [str(k) for k in reel])
    ax.set_xlabel("Week of the outbreak")
    ax.set_ylabel("Reported cases (number per week)")
    ax.set_title("Measles outbreak, first twelve weeks")
    return _source(fig, "Source: state health department, weekly bulletin")


@ment("uneven-bins")
def histogramme_classes_inegales_effectifs():
    rng = np.random.default_rng(11)
    rev = rng.lognormal(7.6, 0.5, 1800)
    fig, ax = _toile()
    ax.hist(rev, bins=[0, 500, 1000, 1500, 2000, 2500, 3000, 5000, 9000], color=BLEU, edgecolor="white")
    ax.set_xlabel("Revenu mensuel du ménage (euros)")
    ax.set_ylabel("Ménages (nombre)")
    ax.set_title("Revenus des ménages interrogés")
    _nu(ax)
    return _source(fig, "Source : enquête Budget, 1 800 ménages, 2023")


@ment("uneven-bins")
def age_groups_uneven_counts():
    g = ["0–4", "5–9", "10–14", "15–19", "20–39", "40–79"]
    n = [210, 190, 175, 230, 820, 1410]
    fig, ax = _toile()
    ax.bar(g, n, width=1.0, color=BLEU, edgecolor="white")
    ax.set_xlabel("Age of patient (years)")
    ax.set_ylabel("Admissions (number)")
    ax.set_title("Asthma admissions by age, St Alban's Hospital, 2024")
    return _source(fig, "Source: hospital admission register, 2024")


@ment("unordered-time")
def journees_triees_par_valeur():
    jours = ["28 avr.", "27 avr.", "29 avr.", "1er mai", "30 avr.", "4 mai", "6 mai", "5 mai", "2 mai", "7 mai", "26 avr.", "3 mai"]
    v = [182, 176, 168, 160, 151, 140, 133, 121, 104, 95, 82, 70]
    fig, ax = _toile(taille=(9, 5))
    ax.bar(jours, v, color=BLEU)
    ax.set_xlabel("Jour")
    ax.set_ylabel("Nouveaux cas (nombre)")
    ax.set_title("Nouveaux cas confirmés dans le comté")
    ax.tick_params(axis="x", labelsize=9)
    _nu(ax)
    return _source(fig, "Source : agence de santé du comté, 2020")


@ment("unordered-time")
def mois_en_ordre_alphabetique():
    df = pd.DataFrame({"mois": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"], "kwh": [410, 380, 330, 260, 210, 180, 170, 175]})
    s = df.groupby("mois")["kwh"].sum()
    fig, ax = _toile()
    ax.plot(s.index, s.values, color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 450)
    ax.set_xlabel("Mois de 2025")
    ax.set_ylabel("Consommation (kWh)")
    ax.set_title("Consommation électrique de l'école, janvier à août 2025")
    _nu(ax)
    return _source(fig, "Source : relevés du compteur de l'école")


@ment("shuffled-ordinal")
def satisfaction_melangee():
    c = ["Satisfait", "Très insatisfait", "Très satisfait", "Neutre", "Insatisfait"]
    v = [38, 9, 21, 18, 14]
    fig, ax = _toile()
    ax.bar(c, v, color=BLEU)
    ax.set_xlabel("Réponse")
    ax.set_ylabel("Part des répondants (%)")
    ax.set_title("Satisfaction des usagers de la piscine municipale")
    _nu(ax)
    return _source(fig, "Source : enquête de la mairie, 640 répondants, mai 2025")


@ment("shuffled-ordinal")
def risk_levels_alphabetical():
    df = pd.DataFrame({"risk": ["High", "Low", "Medium", "Very high", "Very low"], "flats": [44, 120, 86, 17, 95]})
    fig, ax = _toile()
    df.plot.bar(x="risk", y="flats", ax=ax, color=BLEU, legend=False, rot=0)
    ax.set_xlabel("Flood risk class")
    ax.set_ylabel("Dwellings (number)")
    ax.set_title("Dwellings by flood risk class, River Teme, 2024")
    return _source(fig, "Source: Environment Agency, local flood survey 2024")


@ment("unsorted-bars")
def pays_sans_ordre():
    p = ["Suède", "Grèce", "France", "Pologne", "Irlande", "Italie", "Estonie", "Espagne", "Belgique", "Autriche", "Portugal", "Finlande"]
    v = [66, 22, 24, 17, 12, 19, 39, 22, 13, 34, 35, 48]
    fig, ax = _toile(gauche=0.15)
    ax.barh(p, v, color=BLEU)
    ax.set_xlabel("Part d'énergies renouvelables (% de la consommation finale)")
    ax.set_ylabel("Pays")
    ax.set_title("Énergies renouvelables dans douze pays européens, 2023")
    _nu(ax)
    return _source(fig, "Source : Eurostat, 2023 (valeurs arrondies)")


@ment("pie-misuse")
def camembert_onze_parts():
    noms = ["Agriculture", "Bois", "Chimie", "Énergie", "Textile", "Papier", "Métaux", "Verre", "Plastique", "Cuir", "Divers"]
    v = [13, 11, 10, 10, 9, 9, 9, 8, 8, 7, 6]
    fig, ax = _toile(taille=(8, 6))
    ax.pie(v, labels=noms, colors=sns.color_palette("cividis", 11), wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 10})
    ax.set_title("Emplois industriels par branche (% des emplois), 2022")
    return _source(fig, "Source : Insee, estimations d'emploi 2022 (données d'exercice)")


@ment("pie-misuse")
def camembert_reponses_multiples():
    noms = ["Le prix 63 %", "La qualité 58 %", "L'origine 41 %", "L'emballage 31 %"]
    fig, ax = _toile(taille=(8, 6))
    ax.pie([63, 58, 41, 31], labels=noms, colors=["#0072B2", "#E69F00", "#009E73", "#CC79A7"], startangle=90, counterclock=False, wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 11})
    ax.set_title("Critères d'achat cités par les clients du marché\n(plusieurs réponses possibles, % des clients)")
    return _source(fig, "Source : enquête au marché, 410 clients, juin 2025")


@ment("three-d")
def barres_en_relief():
    fig = plt.figure(figsize=(8, 6))
    ax = fig.add_subplot(projection="3d")
    v = [34, 28, 22, 16, 9]
    ax.bar3d(range(5), [0] * 5, [0] * 5, 0.6, 0.6, v, color=BLEU, shade=True)
    ax.set_xticks(np.arange(5) + 0.3, ["Foot", "Judo", "Tennis", "Hand", "Golf"])
    ax.set_yticks([])
    ax.set_xlabel("Sport", labelpad=10)
    ax.set_zlabel("Licenciés (milliers)")
    ax.set_title("Licenciés par sport dans le département, 2024")
    return _source(fig, "Source : comité départemental olympique, 2024")


@ment("three-d")
def pie_with_depth():
    fig, ax = _toile(taille=(8, 5.5))
    ax.pie([46, 33, 21], labels=["Rent 46 %", "Food 33 %", "Other 21 %"], explode=(0.12, 0, 0), shadow={"ox": -0.06, "oy": -0.08, "shade": 0.5}, colors=["#0072B2", "#E69F00", "#999999"], textprops={"fontsize": 11})
    ax.set_aspect(0.5)
    ax.set_title("Where student money goes, 2024 (% of spending)", pad=22)
    return _source(fig, "Source: student union budget survey, n = 900")


@ment("misrepresentation")
def barres_contre_etiquettes():
    noms = ["Liste A", "Liste B", "Liste C", "Liste D"]
    ecrit = [39, 33, 16, 12]
    dessine = [39, 24, 15, 12]
    fig, ax = _toile()
    b = ax.bar(noms, dessine, color=BLEU)
    ax.bar_label(b, [f"{k} %" for k in ecrit], fontsize=11, padding=3)
    ax.set_ylim(0, 45)
    ax.set_xlabel("Liste")
    ax.set_ylabel("Intentions de vote (%)")
    ax.set_title("Intentions de vote au premier tour")
    _nu(ax)
    return _source(fig, "Source : sondage commandé par le journal, 1 002 personnes, mars 2026")


@ment("misrepresentation")
def bubbles_by_diameter():
    names = ["Sugar", "Wheat", "Soy", "Rice"]
    v = np.array([10, 20, 40, 60])
    fig, ax = _toile()
    ax.scatter(range(4), [1] * 4, s=(v * 1.5) ** 2, color="#56B4E9", edgecolor=NOIR)
    for k in range(4):
        ax.text(k, 1, f"{v[k]} Mt", ha="center", va="center", fontsize=10, color="black")
    ax.set_xlim(-0.7, 3.9)
    ax.set_ylim(0, 2)
    ax.set_yticks([])
    ax.set_xticks(range(4), names)
    ax.set_xlabel("Crop (bubble size: exports in million tonnes)")
    ax.set_title("Exports of four crops, 2023 (million tonnes)")
    return _source(fig, "Source: port authority trade statistics, 2023")


@ment("misrepresentation")
def pictogrammes_deux_dimensions():
    fig, ax = _toile()
    for x, v, an in [(0.5, 1.0, "2004"), (2.2, 2.0, "2014"), (5.0, 3.0, "2024")]:
        ax.add_patch(Rectangle((x, 0), v, v, facecolor="#E69F00", edgecolor=NOIR))
        ax.text(x + v / 2, v / 2, f"{v:.0f} M t", ha="center", va="center", fontsize=11)
        ax.text(x + v / 2, -0.25, an, ha="center", va="center", fontsize=11)
    ax.set_xlim(0, 8.6)
    ax.set_ylim(-0.6, 3.4)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Déchets collectés par an (surface du carré : millions de tonnes)")
    return _source(fig, "Source : syndicat de traitement, rapports 2004, 2014 et 2024")


@ment("title-contradicts-data")
def titre_vols_en_recul():
    ans = np.arange(2015, 2025)
    v = np.array([310, 325, 332, 350, 361, 340, 388, 402, 431, 447])
    fig, ax = _toile()
    ax.plot(ans, v, color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 500)
    ax.set_xlabel("Année")
    ax.set_ylabel("Vols de vélo déclarés (nombre)")
    ax.set_title("Les vols de vélo reculent depuis 2015")
    _nu(ax)
    return _source(fig, "Source : police municipale, plaintes enregistrées")


@ment("title-contradicts-data")
def title_says_doubled():
    yrs = np.arange(2016, 2025)
    v = np.array([52.1, 52.8, 53.5, 54.9, 55.2, 56.3, 57.0, 57.8, 58.4])
    fig, ax = _toile()
    ax.plot(yrs, v, color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 70)
    ax.set_xlabel("Year")
    ax.set_ylabel("Recycling rate (%)")
    ax.set_title("Recycling has doubled since 2016")
    _nu(ax)
    return _source(fig, "Source: city waste department")


@ment("title-contradicts-data")
def titre_lyon_en_tete():
    v = ["Nantes", "Rennes", "Lyon", "Lille", "Toulon"]
    km = [41, 36, 29, 22, 10]
    fig, ax = _toile(gauche=0.15)
    b = ax.barh(v, km, color=[GRIS, GRIS, BLEU, GRIS, GRIS])
    ax.bar_label(b, padding=3)
    ax.invert_yaxis()
    ax.set_xlabel("Pistes cyclables (km pour 100 000 habitants)")
    ax.set_ylabel("Ville")
    ax.set_title("Lyon en tête des villes cyclables")
    _nu(ax)
    return _source(fig, "Source : relevé de l'association Vélo partagé, 2024")


@ment("title-contradicts-data")
def title_majority_against():
    fig, ax = _toile()
    b = ax.bar(["For", "Against", "Undecided"], [47, 38, 15], color=BLEU)
    ax.bar_label(b, fmt="%d%%", padding=3)
    ax.set_ylim(0, 60)
    ax.set_xlabel("Answer")
    ax.set_ylabel("Residents (%)")
    ax.set_title("Most residents are against the tram line")
    _nu(ax)
    return _source(fig, "Source: town hall poll, 820 residents, April 2025")


@ment("cumulative-as-growth")
def adhesions_cumulees_comme_croissance():
    nouv = np.array([420, 400, 370, 330, 300, 260, 220, 190, 150, 120, 90, 70])
    fig, ax = _toile()
    ax.bar(MOIS, np.cumsum(nouv), color=BLEU)
    ax.set_xlabel("Mois de 2024")
    ax.set_ylabel("Adhésions (nombre)")
    ax.set_title("Les adhésions ne cessent de croître, mois après mois")
    _nu(ax)
    return _source(fig, "Source : secrétariat de l'association")


@ment("cumulative-as-growth")
def sales_keep_growing_cumulative():
    q = pd.period_range("2021Q1", "2024Q4", freq="Q")
    s = pd.Series(np.linspace(40, 12, 16), index=q.astype(str)).cumsum()
    fig, ax = _toile()
    ax.plot(range(16), s.values, color=BLEU, lw=2.5)
    ax.set_xticks(range(0, 16, 4), ["2021 Q1", "2022 Q1", "2023 Q1", "2024 Q1"])
    ax.set_ylim(0, 450)
    ax.set_xlabel("Quarter")
    ax.set_ylabel("Cumulative tablets sold (thousands)")
    ax.set_title("Tablet sales keep growing")
    _nu(ax)
    return _source(fig, "Source: company filings, 2021–2024")


@ment("partial-period")
def interventions_annee_entamee():
    ans = ["2020", "2021", "2022", "2023", "2024", "2025", "2026"]
    v = [812, 845, 861, 902, 915, 931, 318]
    fig, ax = _toile()
    ax.bar(ans, v, color=BLEU)
    ax.set_xlabel("Année")
    ax.set_ylabel("Interventions des pompiers (nombre)")
    ax.set_title("Interventions des pompiers du canton")
    _nu(ax)
    return _source(fig, "Source : centre de secours, extraction du 12 mai 2026")


@ment("partial-period")
def monthly_calls_unfinished():
    idx = pd.date_range("2025-01-01", periods=9, freq="MS")
    s = pd.Series([1310, 1288, 1340, 1362, 1351, 1390, 1377, 1402, 390], index=idx.strftime("%b %Y"))
    fig, ax = _toile(taille=(9, 5))
    s.plot.bar(ax=ax, color=BLEU, rot=0, width=0.75)
    ax.tick_params(axis="x", labelsize=9)
    ax.set_xlabel("Month")
    ax.set_ylabel("Calls to the helpline (number)")
    ax.set_title("Calls to the helpline, January to September 2025")
    return _source(fig, "Source: helpline log, extracted on 9 September 2025")


@ment("stacked-averages")
def salaires_moyens_empiles():
    df = pd.DataFrame({"Femmes": [2350, 2010, 2620], "Hommes": [2710, 2240, 3180]}, index=["Industrie", "Commerce", "Banque"])
    fig, ax = _toile()
    df.plot.bar(stacked=True, ax=ax, color=[BLEU, "#E69F00"], rot=0, edgecolor="white")
    ax.set_ylim(0, 7200)
    ax.set_xlabel("Secteur")
    ax.set_ylabel("Salaire net moyen (€ par mois)")
    ax.set_title("Salaire moyen des femmes et des hommes par secteur, 2023")
    ax.legend(title="Sexe", loc="upper left", ncols=2)
    return _source(fig, "Source : déclarations sociales, équivalent temps plein, 2023")


@ment("stacked-averages")
def unemployment_rates_stacked():
    yrs = np.arange(2015, 2025)
    a = np.array([9.1, 8.8, 8.2, 7.9, 7.5, 8.3, 7.6, 7.0, 6.8, 6.7])
    b = np.array([21.0, 20.2, 19.5, 18.8, 17.9, 20.4, 18.3, 17.0, 16.8, 16.5])
    fig, ax = _toile()
    ax.stackplot(yrs, a, b, labels=["Aged 25–64", "Aged 15–24"], colors=[BLEU, "#E69F00"])
    ax.set_xlim(2015, 2024)
    ax.set_ylim(0, 36)
    ax.set_xlabel("Year")
    ax.set_ylabel("Unemployment rate (%)")
    ax.set_title("Unemployment rate by age group, 2015–2024")
    ax.legend(loc="upper right", ncols=2)
    return _source(fig, "Source: labour force survey")


@ment("panels-on-different-scales")
def deux_quartiers_deux_echelles():
    fig, axes = _toile(1, 2, taille=(9, 4.8), haut=0.82)
    for ax, nom, v, m in [(axes[0], "Centre", [120, 128, 133, 140], 150), (axes[1], "Les Ormes", [41, 46, 52, 58], 60)]:
        ax.bar(["2021", "2022", "2023", "2024"], v, color=BLEU)
        ax.set_ylim(0, m)
        ax.set_title(nom, fontsize=11)
        ax.set_xlabel("Année")
        ax.set_ylabel("Permis de construire (nombre)")
        _nu(ax)
    fig.subplots_adjust(wspace=0.3)
    fig.suptitle("Permis de construire accordés dans deux quartiers")
    return _source(fig, "Source : service d'urbanisme de la ville")


@ment("panels-on-different-scales")
def small_multiples_free_y():
    rng = np.random.default_rng(8)
    t = np.arange(2010, 2025)
    fig, axes = _toile(1, 3, taille=(10, 4.5), gauche=0.08, haut=0.82)
    for ax, name, amp in zip(axes, ["North", "Centre", "South"], [40, 8, 2]):
        ax.plot(t, 50 + amp * np.linspace(0, 1, 15) + rng.normal(0, amp / 15, 15), color=BLEU, lw=2)
        ax.set_title(name, fontsize=11)
        ax.set_xlabel("Year")
        ax.set_ylabel("Rent (€ per m² per quarter)")
    fig.subplots_adjust(wspace=0.4)
    fig.suptitle("Rents in three districts, 2010–2024")
    return _source(fig, "Source: rent observatory")


@ment("bridged-gap")
def recensement_annees_manquantes():
    ans = [1995, 1996, 1997, 1998, 1999, 2000, 2001, 2011, 2012, 2013, 2014, 2015]
    v = [64, 66, 65, 69, 71, 74, 73, 118, 121, 124, 123, 127]
    fig, ax = _toile()
    ax.plot(ans, v, color=BLEU, lw=2)
    ax.set_ylim(0, 140)
    ax.set_xlabel("Année")
    ax.set_ylabel("Couples de faucons (nombre)")
    ax.set_title("Couples nicheurs de faucon pèlerin comptés dans le massif, 1995-2015")
    _nu(ax)
    return _source(fig, "Source : comptages du parc naturel")


@ment("bridged-gap")
def sensor_outage_bridged():
    rng = np.random.default_rng(21)
    idx = pd.date_range("2024-01-01", "2024-12-31", freq="D")
    s = pd.Series(18 + 7 * np.cos(np.arange(len(idx)) / 58) + rng.normal(0, 2, len(idx)), index=idx)
    s.loc["2024-05-10":"2024-08-20"] = np.nan
    s = s.dropna()
    fig, ax = _toile()
    ax.plot(s.index, s.values, color=BLEU, lw=1.2)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b"))
    ax.set_ylim(0, 35)
    ax.set_xlabel("Month of 2024")
    ax.set_ylabel("PM2.5 (µg/m³, daily mean)")
    ax.set_title("Fine particles at Station Road, 2024")
    return _source(fig, "Source: city air quality network, daily means")


@ment("discretised-continuous")
def temperature_trois_aplats():
    x, y = np.meshgrid(np.linspace(0, 12, 60), np.linspace(0, 30, 60))
    z = 21 - 0.45 * y + 2.5 * np.sin(x / 2)
    fig, ax = _toile()
    m = ax.contourf(x, y, z, levels=[4, 10, 16, 26], cmap="viridis")
    fig.colorbar(m, ax=ax, label="Température de l'eau (°C)")
    ax.set_xlabel("Distance à la rive (km)")
    ax.set_ylabel("Heures depuis la mise à l'eau (h)")
    ax.set_title("Température de l'eau le long du transect")
    return _source(fig, "Source : campagne lac 2025, sonde CTD")


@ment("diverging-off-centre")
def anomalies_centre_deplace():
    rng = np.random.default_rng(5)
    z = rng.normal(1.4, 1.2, (10, 12))
    fig, ax = _toile()
    m = ax.imshow(z, cmap="RdBu_r", vmin=-1, vmax=4, aspect="auto")
    fig.colorbar(m, ax=ax, label="Écart à la normale 1991-2020 (°C)")
    ax.set_xticks(range(12), MOIS, fontsize=9)
    ax.set_yticks(range(10), range(2015, 2025))
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année")
    ax.set_title("Écarts de température mensuels à Bourges")
    return _source(fig, "Source : station de Bourges, 2015-2024")


@ment("diverging-off-centre")
def correlation_off_centre():
    rng = np.random.default_rng(12)
    base = rng.normal(size=(80, 1))
    df = pd.DataFrame(base * [1, 0.9, 0.7, -0.15, 0.3] + rng.normal(size=(80, 5)) * 0.6, columns=["Height", "Weight", "Stride", "Pulse", "Age"])
    fig, ax = _toile(taille=(7.5, 5.5), gauche=0.14)
    sns.heatmap(df.corr(), cmap="coolwarm", vmin=-0.3, vmax=1, annot=True, fmt=".2f", ax=ax, cbar_kws={"label": "Pearson correlation (no unit)"})
    ax.set_xlabel("Variable")
    ax.set_ylabel("Variable")
    ax.set_title("Correlations between five measures, 80 athletes")
    return _source(fig, "Source: sports science lab, winter 2025")


@ment("rainbow-colormap")
def champ_arc_en_ciel():
    x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-3, 3, 80))
    z = 60 * np.exp(-(x**2 + y**2) / 3) + 20
    fig, ax = _toile(taille=(7.5, 5.5))
    m = ax.pcolormesh(x, y, z, cmap="jet", shading="auto")
    fig.colorbar(m, ax=ax, label="Température (°C)")
    ax.set_xlabel("Position x (cm)")
    ax.set_ylabel("Position y (cm)")
    ax.set_title("Température de la plaque au bout de dix minutes")
    return _source(fig, "Source : laboratoire de physique, caméra thermique")


@ment("rainbow-colormap")
def scatter_nipy():
    rng = np.random.default_rng(31)
    x = rng.uniform(0, 40, 150)
    y = 4 + 0.3 * x + rng.normal(0, 1.2, 150)
    fig, ax = _toile()
    m = ax.scatter(x, y, c=rng.uniform(5, 30, 150), cmap="nipy_spectral", s=35)
    fig.colorbar(m, ax=ax, label="Water temperature (°C)")
    ax.set_xlabel("Salinity (g/kg)")
    ax.set_ylabel("Chlorophyll (µg/L)")
    ax.set_title("Chlorophyll and salinity in the estuary, 150 samples")
    return _source(fig, "Source: estuary cruise, May 2024")


@ment("colour-blind")
def courbes_rouge_verte():
    t = np.arange(2012, 2025)
    fig, ax = _toile()
    ax.plot(t, 52 + 1.1 * (t - 2012) + np.sin(t), color="#A8641B", lw=2.2, label="Filles")
    ax.plot(t, 60 + 0.2 * (t - 2012) + np.cos(t), color="#6F7F1E", lw=2.2, label="Garçons")
    ax.set_ylim(0, 80)
    ax.set_xlabel("Année")
    ax.set_ylabel("Élèves sachant nager en 6e (%)")
    ax.set_title("Savoir nager à l'entrée en sixième")
    ax.legend(title="Sexe", loc="lower right")
    return _source(fig, "Source : rectorat, tests de rentrée")


@ment("low-contrast")
def courbe_jaune_sur_blanc():
    t = np.arange(2008, 2025)
    fig, ax = _toile()
    ax.plot(t, 3 + 0.4 * (t - 2008) + 0.5 * np.sin(t), color="#FFF3A0", lw=1.6)
    ax.set_ylim(0, 12)
    ax.set_xlabel("Année")
    ax.set_ylabel("Puissance solaire (GW)")
    ax.set_title("Puissance solaire raccordée, 2008-2024")
    _nu(ax)
    return _source(fig, "Source : gestionnaire de réseau")


@ment("low-contrast")
def pale_grey_text():
    fig, ax = _toile()
    b = ax.bar(["Bus", "Tram", "Bike", "Car"], [31, 27, 22, 20], color=BLEU)
    ax.bar_label(b, fmt="%d%%", padding=3, color="#DDDDDD")
    ax.set_ylim(0, 36)
    ax.set_xlabel("Mode of travel", color="#D6D6D6")
    ax.set_ylabel("Share of trips to work (%)", color="#D6D6D6")
    ax.tick_params(colors="#D6D6D6")
    ax.set_title("How the staff come to work, 2025", color="#CFCFCF")
    return _source(fig, "Source: staff travel survey, n = 540")


@ment("small-text")
def tiny_labels():
    c = ["Housing", "Food", "Transport", "Leisure", "Health", "Clothing"]
    fig, ax = _toile(gauche=0.13)
    b = ax.barh(c[::-1], [31, 22, 17, 12, 10, 8][::-1], color=BLEU)
    ax.bar_label(b, fmt="%d%%", fontsize=5, padding=3)
    ax.tick_params(labelsize=5)
    ax.set_xlabel("Share of spending (%)", fontsize=5)
    ax.set_ylabel("Item", fontsize=5)
    ax.set_title("Household spending by item, 2023")
    return _source(fig, "Source: household budget survey 2023")


@ment("smoothed-line")
def spline_entre_six_releves():
    x = np.array([2000, 2005, 2010, 2015, 2020, 2025])
    y = np.array([30, 31, 58, 57, 35, 62])
    xs = np.linspace(2000, 2025, 300)
    fig, ax = _toile()
    ax.plot(xs, make_interp_spline(x, y, k=3)(xs), color=BLEU, lw=2)
    ax.plot(x, y, "o", color=BLEU, ms=7)
    ax.set_ylim(0, 80)
    ax.set_xlabel("Année")
    ax.set_ylabel("Lecteurs inscrits (milliers)")
    ax.set_title("Lecteurs inscrits à la bibliothèque")
    _nu(ax)
    return _source(fig, "Source : six enquêtes quinquennales, 2000-2025")


@ment("smoothed-line")
def spline_price_curve():
    x = np.arange(1, 9)
    y = np.array([4.0, 4.1, 7.9, 8.0, 3.2, 3.1, 6.6, 6.7])
    xs = np.linspace(1, 8, 400)
    fig, ax = _toile()
    ax.plot(xs, make_interp_spline(x, y)(xs), color=VERMILLON, lw=2.2)
    ax.scatter(x, y, color=NOIR, s=40, zorder=3)
    ax.set_ylim(0, 10)
    ax.set_xlabel("Week of 2025")
    ax.set_ylabel("Price of courgettes (€ per kg)")
    ax.set_title("Weekly price of courgettes at the wholesale market")
    return _source(fig, "Source: wholesale market, eight weekly quotes")


@ment("line-over-categories")
def ligne_entre_villes():
    v = ["Brest", "Dijon", "Metz", "Nice", "Pau", "Tours"]
    fig, ax = _toile()
    ax.plot(v, [16, 31, 28, 9, 21, 24], color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 35)
    ax.set_xlabel("Ville")
    ax.set_ylabel("Jours de gel (jours par an)")
    ax.set_title("Jours de gel en 2024 dans six villes")
    _nu(ax)
    return _source(fig, "Source : stations météorologiques, 2024")


@ment("line-over-categories")
def line_across_parties():
    df = pd.DataFrame({"party": ["Green", "Labour", "Liberal", "Rural", "Unity"], "seats": [11, 34, 18, 7, 29]})
    fig, ax = _toile()
    sns.lineplot(data=df, x="party", y="seats", marker="o", color=BLEU, ax=ax)
    ax.set_ylim(0, 40)
    ax.set_xlabel("Party")
    ax.set_ylabel("Seats (number)")
    ax.set_title("Seats by party in the regional assembly, 2025")
    return _source(fig, "Source: electoral commission, official results")


@ment("unexplained-interval")
def barres_erreur_muettes():
    fig, ax = _toile()
    ax.errorbar(["Témoin", "Dose 1", "Dose 2", "Dose 3"], [12.1, 14.8, 17.9, 18.4], yerr=[1.1, 1.4, 1.2, 1.9], fmt="o", color=BLEU, capsize=5, ms=8)
    ax.set_ylim(0, 22)
    ax.set_xlabel("Groupe")
    ax.set_ylabel("Croissance (mm en 7 jours)")
    ax.set_title("Croissance des plantules selon la dose d'engrais")
    _nu(ax)
    return _source(fig, "Source : serre expérimentale, 20 plantules par groupe")


@ment("unexplained-interval")
def band_without_words():
    t = np.arange(2000, 2031)
    m = 420 - 6 * (t - 2000)
    e = 3 + 1.5 * np.maximum(t - 2015, 0)
    fig, ax = _toile()
    ax.fill_between(t, m - e, m + e, color="#56B4E9", alpha=0.5)
    ax.plot(t, m, color=BLEU, lw=2)
    ax.set_ylim(0, 450)
    ax.set_xlabel("Year")
    ax.set_ylabel("Glacier volume (million m³)")
    ax.set_title("Volume of the Blanc glacier, 2000–2030")
    return _source(fig, "Source: glacier monitoring programme, model run 4")


@ment("overplotting")
def nuage_opaque():
    rng = np.random.default_rng(14)
    x = np.clip(np.abs(rng.normal(45, 16, 20000)), 0, 98)
    y = 1200 + 18 * x + rng.normal(0, 350, 20000)
    fig, ax = _toile()
    ax.scatter(x, y, s=30, color=BLEU)
    ax.set_xlabel("Âge (ans)")
    ax.set_ylabel("Dépense annuelle de soins (euros)")
    ax.set_title("Âge et dépense de soins, 20 000 assurés")
    return _source(fig, "Source : caisse d'assurance, tirage aléatoire 2023")


@ment("too-many-series")
def fourteen_lines():
    rng = np.random.default_rng(15)
    t = np.arange(2010, 2025)
    noms = ["Ayr", "Bath", "Cork", "Deal", "Ely", "Fife", "Goole", "Hull", "Ilkley", "Jarrow", "Kent", "Leeds", "Mold", "Nairn"]
    fig, ax = _toile(taille=(9, 5.5), droite=0.82)
    coul = sns.color_palette("viridis", 14)
    for k, n in enumerate(noms):
        ax.plot(t, 20 + np.cumsum(rng.normal(0.3, 1.5, 15)), color=coul[k], lw=1.6, label=n, marker="osv^D*PX<>phd8"[k], ms=4)
    ax.legend(title="Town", bbox_to_anchor=(1.01, 1), loc="upper left", fontsize=9)
    ax.set_xlabel("Year")
    ax.set_ylabel("Shop vacancy rate (%)")
    ax.set_title("Shop vacancy in fourteen towns, 2010–2024")
    return _source(fig, "Source: retail monitor")


@ment("false-precision")
def decimales_de_trop():
    n = np.array([31, 24, 19, 13])
    fig, ax = _toile()
    b = ax.bar(["À pied", "Voiture", "Bus", "Vélo"], n / 87 * 100, color=BLEU)
    ax.bar_label(b, [f"{v:.4f} %".replace(".", ",") for v in n / 87 * 100], padding=3)
    ax.set_ylim(0, 42)
    ax.set_xlabel("Mode de transport")
    ax.set_ylabel("Part des élèves (%)")
    ax.set_title("Comment les 87 élèves interrogés viennent au collège")
    _nu(ax)
    return _source(fig, "Source : questionnaire de la classe de 5e B, 87 réponses")


@ment("missing-unit")
def consommation_sans_unite():
    fig, ax = _toile()
    ax.plot(range(1, 13), [98, 91, 85, 70, 62, 55, 51, 52, 60, 72, 84, 95], color=BLEU, lw=2, marker="o")
    ax.set_xticks(range(1, 13), MOIS)
    ax.set_ylim(0, 110)
    ax.set_xlabel("Mois")
    ax.set_ylabel("Consommation d'énergie")
    ax.set_title("Consommation d'énergie de la mairie en 2024")
    _nu(ax)
    return _source(fig, "Source : service des bâtiments")


@ment("missing-unit")
def distance_without_unit():
    rng = np.random.default_rng(41)
    d = rng.gamma(2, 4, 120)
    fig, ax = _toile()
    ax.scatter(d, 12 + 3.2 * d + rng.normal(0, 5, 120), color=BLEU, alpha=0.6, s=28)
    ax.set_xlabel("Distance")
    ax.set_ylabel("Travel time")
    ax.set_title("Commuting distance and travel time, 120 employees")
    return _source(fig, "Source: staff travel survey, 2024")


@ment("missing-axis-label")
def axes_without_names():
    rng = np.random.default_rng(16)
    x = rng.normal(170, 9, 90)
    fig, ax = _toile()
    ax.scatter(x, 0.9 * x - 88 + rng.normal(0, 7, 90), color=BLEU, alpha=0.7)
    ax.set_title("Ninety volunteers of the sleep study")
    return _source(fig, "Source: sleep laboratory, baseline visit")


@ment("missing-source")
def sans_source():
    fig, ax = _toile()
    ax.bar(["2020", "2021", "2022", "2023", "2024"], [18, 21, 24, 23, 27], color=BLEU)
    ax.set_xlabel("Année")
    ax.set_ylabel("Médecins généralistes (nombre)")
    ax.set_title("Médecins généralistes installés dans le canton")
    _nu(ax)
    return fig


@ment("missing-title")
def sans_titre():
    fig, ax = _toile()
    ax.plot(np.arange(2010, 2025), 140 + np.cumsum(np.random.default_rng(4).normal(1, 4, 15)), color=BLEU, lw=2)
    ax.set_xlabel("Année")
    ax.set_ylabel("Débit moyen de la Vienne (m³/s)")
    _nu(ax)
    return _source(fig, "Source : banque hydrologique, station de Lussac")


@ment("base-year-picked")
def index_from_the_trough():
    t = np.arange(2020, 2025)
    fig, ax = _toile()
    ax.plot(t, [100, 138, 171, 178, 183], color=BLEU, lw=2, marker="o")
    ax.set_xticks(t)
    ax.set_xlabel("Year")
    ax.set_ylabel("Air passengers (index, 2020 = 100)")
    ax.set_title("Air passengers since 2020")
    _nu(ax)
    return _source(fig, "Source: airport authority")


@ment("unnormalised-comparison")
def accidents_bruts_par_region():
    r = ["Île-de-France", "Auvergne-Rhône-Alpes", "Bretagne", "Corse"]
    fig, ax = _toile(gauche=0.25)
    ax.barh(r[::-1], [18200, 6900, 2450, 410][::-1], color=BLEU)
    ax.set_xlabel("Accidents corporels (nombre en 2023)")
    ax.set_ylabel("Région")
    ax.set_title("Accidents corporels de la route : quelles régions sont dangereuses ?")
    _nu(ax)
    return _source(fig, "Source : Observatoire de la sécurité routière (données d'exercice)")


# ══════════════════════════════════════════════════════════════ LES HONNÊTES


@juste
def h_vaccination_barres_depuis_zero():
    reg = ["Bretagne", "Normandie", "Grand Est", "Occitanie", "Corse"]
    v = [91.2, 90.1, 88.4, 86.9, 84.7]
    fig, ax = _toile(gauche=0.17)
    b = ax.barh(reg, v, color=BLEU)
    ax.bar_label(b, [f"{k:.1f}".replace(".", ",") for k in v], padding=3)
    ax.invert_yaxis()
    ax.set_xlim(0, 100)
    ax.set_xlabel("Enfants de 2 ans vaccinés contre la rougeole (%)")
    ax.set_ylabel("Région")
    ax.set_title("Vaccination contre la rougeole, cinq régions, 2024")
    _nu(ax)
    return _source(fig, "Source : Santé publique France, couverture vaccinale 2024 (données d'exercice)")


@juste
def h_points_axe_qui_ne_part_pas_de_zero():
    reg = ["Bretagne", "Normandie", "Grand Est", "Occitanie", "Corse"]
    v = [91.2, 90.1, 88.4, 86.9, 84.7]
    fig, ax = _toile(gauche=0.17)
    ax.scatter(v, reg, s=90, color=BLEU, zorder=3)
    ax.grid(axis="x", color="#cccccc")
    ax.invert_yaxis()
    ax.set_xlim(84, 92)
    ax.set_xlabel("Enfants de 2 ans vaccinés contre la rougeole (%)")
    ax.set_ylabel("Région")
    ax.set_title("Vaccination contre la rougeole, cinq régions, 2024")
    _nu(ax)
    return _source(fig, "Source : Santé publique France (données d'exercice). L'axe commence à 84 %.")


@juste
def h_cascade_budgetaire():
    noms = ["Solde 2023", "Subventions", "Travaux", "Personnel", "Solde 2024"]
    d = np.array([120, 45, -62, -18])
    bas = [0, 120, 103, 85, 0]
    haut = [120, 45, 62, 18, 85]
    fig, ax = _toile()
    ax.bar(noms, haut, bottom=bas, color=[GRIS, BLEU, VERMILLON, VERMILLON, GRIS])
    for k, t in enumerate(["120", "+45", "−62", "−18", "85"]):
        ax.text(k, bas[k] + haut[k] + 3, t, ha="center", fontsize=11)
    assert d.sum() == 85
    ax.set_ylim(0, 185)
    ax.set_xlabel("Poste")
    ax.set_ylabel("Trésorerie (milliers d'euros)")
    ax.set_title("Du solde 2023 au solde 2024 de l'association")
    _nu(ax)
    return _source(fig, "Source : comptes de l'association, assemblée générale 2025")


@juste
def h_gantt_chantier():
    t = ["Études", "Démolition", "Gros œuvre", "Finitions"]
    debut, duree = [2, 6, 9, 15], [5, 3, 7, 4]
    fig, ax = _toile(gauche=0.15)
    ax.barh(t, duree, left=debut, color=BLEU)
    ax.invert_yaxis()
    ax.set_xlim(1, 20)
    ax.set_xticks(range(2, 21, 2))
    ax.set_xlabel("Mois depuis la signature (mois)")
    ax.set_ylabel("Phase")
    ax.set_title("Calendrier du chantier de la médiathèque")
    _nu(ax)
    return _source(fig, "Source : service des bâtiments, planning de janvier 2026")


@juste
def h_range_bars_min_max():
    lo = np.array([-3, -2, 1, 4, 8, 12, 14, 14, 10, 6, 2, -1])
    hi = np.array([5, 7, 11, 15, 19, 23, 26, 26, 21, 15, 9, 6])
    fig, ax = _toile()
    ax.bar(MONTHS, hi - lo, bottom=lo, color=BLEU, width=0.5)
    ax.axhline(0, color=NOIR, lw=0.8)
    ax.set_xlabel("Month")
    ax.set_ylabel("Temperature (°C)")
    ax.set_title("Mean daily minimum to mean daily maximum, Oakdale")
    _nu(ax)
    return _source(fig, "Source: Oakdale weather station, 1991–2020 normals. Bars run from minimum to maximum.")


@juste
def h_diverging_balance_bars():
    yrs = np.arange(2014, 2025)
    v = np.array([1.2, 0.8, 0.3, -0.4, -0.9, -0.6, -4.8, -3.1, -1.7, -1.1, -0.7])
    fig, ax = _toile()
    ax.bar(yrs, v, color=np.where(v >= 0, BLEU, VERMILLON))
    ax.axhline(0, color=NOIR, lw=0.8)
    ax.set_xlabel("Year")
    ax.set_ylabel("Budget balance (% of GDP)")
    ax.set_title("The budget fell into deficit in 2017")
    _nu(ax)
    return _source(fig, "Source: Treasury accounts, 2014–2024")


@juste
def h_celsius_fahrenheit_twin():
    t = [3, 5, 9, 12, 16, 20, 22, 22, 18, 13, 8, 4]
    fig, ax = _toile(droite=0.88)
    ax.plot(range(12), t, color=BLEU, lw=2, marker="o")
    ax.set_xticks(range(12), MONTHS)
    ax.set_ylim(0, 25)
    ax.set_xlabel("Month")
    ax.set_ylabel("Temperature (°C)")
    ax2 = ax.twinx()
    ax2.set_ylim(32, 77)
    ax2.set_ylabel("Temperature (°F)")
    ax.set_title("Mean temperature by month, in °C and in °F")
    return _source(fig, "Source: Oakdale weather station, 1991–2020 normals")


@juste
def h_axe_secondaire_habitants():
    v = np.array([212, 220, 231, 239, 248])
    fig, ax = _toile(droite=0.87)
    ax.plot(np.arange(2020, 2025), v, color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 280)
    ax.set_xticks(range(2020, 2025))
    sec = ax.secondary_yaxis("right", functions=(lambda x: x / 0.9, lambda x: x * 0.9))
    sec.set_ylabel("Budget (milliers de francs suisses)")
    ax.set_xlabel("Année")
    ax.set_ylabel("Budget (milliers d'euros)")
    ax.set_title("Budget du festival transfrontalier, 2020-2024")
    return _source(fig, "Source : comptes du festival ; 1 franc suisse = 0,90 euro (taux fixe retenu)")


@juste
def h_essence_et_trains_deux_panneaux():
    ans = np.arange(2014, 2025)
    fig, (a, b) = _toile(2, 1, taille=(8, 6.4), sharex=True, bas=0.13, haut=0.9)
    a.plot(ans, [1.48, 1.35, 1.30, 1.38, 1.50, 1.51, 1.37, 1.56, 1.79, 1.85, 1.80], color=BLEU, lw=2)
    a.set_ylabel("SP95 (€ par litre)")
    a.set_ylim(0, 2)
    b.plot(ans, [872, 858, 851, 880, 905, 960, 610, 800, 1010, 1090, 1105], color=VERMILLON, lw=2)
    b.set_ylabel("TER (milliers de voyages par jour)")
    b.set_ylim(0, 1200)
    b.set_xlabel("Année")
    fig.suptitle("Prix de l'essence et fréquentation des TER, 2014-2024")
    return _source(fig, "Source : ministère de la Transition écologique ; SNCF Voyageurs")


@juste
def h_profil_de_profondeur():
    z = np.linspace(0, 200, 80)
    fig, ax = _toile(taille=(6, 6.5), gauche=0.14)
    ax.plot(9 + 10 / (1 + np.exp((z - 45) / 9)), z, color=BLEU, lw=2)
    ax.invert_yaxis()
    ax.set_xlabel("Température de l'eau (°C)")
    ax.set_ylabel("Profondeur (m)")
    ax.set_title("Profil de température, golfe du Lion, août 2024")
    return _source(fig, "Source : campagne MOOSE, sonde CTD (données d'exercice)")


@juste
def h_classement_premier_en_haut():
    j = np.arange(1, 11)
    fig, ax = _toile(droite=0.85)
    for n, r, c, m in [("Brive", [4, 3, 3, 2, 2, 1, 1, 1, 1, 1], BLEU, "o"), ("Vannes", [1, 1, 2, 3, 3, 3, 2, 2, 2, 3], VERMILLON, "s"), ("Agen", [6, 6, 5, 5, 4, 4, 4, 3, 3, 2], NOIR, "^")]:
        ax.plot(j, r, color=c, lw=2, marker=m)
        ax.text(10.15, r[-1], n, color=c, va="center", fontsize=11)
    ax.set_ylim(6.5, 0.5)
    ax.set_yticks(range(1, 7))
    ax.set_xticks(j)
    ax.set_xlabel("Journée de championnat")
    ax.set_ylabel("Rang au classement (1 = premier)")
    ax.set_title("Brive prend la tête à la sixième journée")
    _nu(ax)
    return _source(fig, "Source : Ligue nationale de rugby, saison d'exercice")


@juste
def h_hertzsprung_russell():
    rng = np.random.default_rng(19)
    t = rng.uniform(3500, 11000, 250)
    m = 16 - 13.5 * np.log10(t / 3000) / np.log10(11000 / 3000) + rng.normal(0, 0.6, 250)
    fig, ax = _toile()
    ax.scatter(t, m, s=14, color=BLEU, alpha=0.6)
    ax.invert_xaxis()
    ax.invert_yaxis()
    ax.set_xlabel("Effective temperature (K)")
    ax.set_ylabel("Absolute magnitude (mag)")
    ax.set_title("Hertzsprung–Russell diagram of 250 nearby stars")
    return _source(fig, "Source: simulated catalogue; bright stars up, hot stars left, as is the convention")


@juste
def h_barres_la_plus_longue_en_haut():
    s = pd.Series({"Danemark": 54, "Pays-Bas": 47, "Suède": 33, "Belgique": 29, "France": 14, "Italie": 11}, name="part")
    fig, ax = _toile(gauche=0.15)
    s.plot.barh(ax=ax, color=BLEU, width=0.75)
    ax.invert_yaxis()
    ax.set_xlabel("Déplacements à vélo (pour 100 habitants et par jour)")
    ax.set_ylabel("Pays")
    ax.set_title("Le vélo au quotidien dans six pays, 2022")
    _nu(ax)
    return _source(fig, "Source : enquêtes nationales de mobilité, 2022 (données d'exercice)")


@juste
def h_carotte_temps_avant_present():
    rng = np.random.default_rng(23)
    ka = np.linspace(0, 400, 240)
    fig, ax = _toile(taille=(9, 4.8))
    ax.plot(ka, 235 + 35 * np.cos(ka / 100 * 2 * np.pi) + rng.normal(0, 4, 240), color=BLEU, lw=1.4)
    ax.set_xlim(400, 0)
    ax.set_ylim(160, 300)
    ax.set_xlabel("Âge (milliers d'années avant le présent)")
    ax.set_ylabel("CO₂ dans l'air piégé (ppm)")
    ax.set_title("Dioxyde de carbone dans une carotte de glace : du passé, à gauche, au présent")
    _nu(ax)
    return _source(fig, "Source : carotte antarctique (série simulée)")


@juste
def h_rechauffement_axe_serre():
    t = pd.read_csv(DONNEES / "climat_monde.csv").dropna(subset=["anomalie_c"])
    fig, ax = _toile()
    ax.plot(t["annee"], t["anomalie_c"], color=VERMILLON, lw=1.8)
    ax.axhline(0, color=NOIR, lw=0.8)
    ax.set_xlabel("Année")
    ax.set_ylabel("Écart à la moyenne 1951-1980 (°C)")
    ax.set_title("La température du globe s'est élevée depuis 1880")
    _nu(ax)
    return _source(fig, "Source : NASA GISTEMP")


@juste
def h_part_sur_axe_zero_cent():
    t = np.arange(2005, 2025)
    fig, ax = _toile()
    ax.plot(t, 46 + 0.35 * (t - 2005) + 0.4 * np.sin(t), color=BLEU, lw=2)
    ax.axhline(50, color=GRIS, lw=1, ls=":")
    ax.set_ylim(0, 100)
    ax.yaxis.set_major_formatter(PercentFormatter())
    ax.set_xlabel("Année")
    ax.set_ylabel("Femmes parmi les internes en médecine (%)")
    ax.set_title("La part des femmes s'approche de la parité, puis la dépasse")
    _nu(ax)
    return _source(fig, "Source : centre national de gestion, épreuves classantes (données d'exercice)")


@juste
def h_fever_narrow_axis():
    h = np.arange(0, 72, 4)
    v = 39.1 - 0.03 * h + 0.3 * np.sin(h / 4)
    fig, ax = _toile()
    ax.plot(h, v, color=VERMILLON, lw=2, marker="o", ms=4)
    ax.axhline(37.5, color=GRIS, ls="--", lw=1)
    ax.text(1, 37.53, "fever above 37.5 °C", fontsize=10, color=NOIR)
    ax.set_ylim(36.5, 40)
    ax.set_xlabel("Time since admission (hours)")
    ax.set_ylabel("Body temperature (°C)")
    ax.set_title("Temperature of one patient over three days")
    return _source(fig, "Source: ward chart, anonymised case 12")


@juste
def h_echelle_log_declaree():
    j = np.arange(0, 36)
    fig, ax = _toile()
    ax.semilogy(j, 8 * np.exp(0.175 * j), color=VERMILLON, lw=2)
    ax.set_xlabel("Jours depuis le premier foyer (jours)")
    ax.set_ylabel("Cas recensés (nombre, échelle logarithmique)")
    ax.set_title("Un doublement tous les quatre jours environ")
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:,.0f}".replace(",", " ")))
    ax.grid(color="#dddddd")
    return _source(fig, "Source : cellule d'épidémiologie, série simulée")


@juste
def h_gapminder_log_x():
    d = pd.read_csv(DONNEES / "gapminder_monde.csv").query("annee == 2010").dropna(subset=["pib", "population", "esperance_de_vie"])
    fig, ax = _toile()
    ax.scatter(d["pib"] / d["population"], d["esperance_de_vie"], s=22, color=BLEU, alpha=0.65)
    ax.set_xscale("log")
    ax.set_xlabel("PIB par habitant (dollars par an, échelle logarithmique)")
    ax.set_ylabel("Espérance de vie (années)")
    ax.set_title("Richesse et espérance de vie par pays, 2010")
    return _source(fig, "Source : Gapminder, Banque mondiale")


@juste
def h_histogramme_densite_classes_inegales():
    rng = np.random.default_rng(11)
    rev = rng.lognormal(7.6, 0.5, 1800)
    rev = rev[rev < 9000]
    fig, ax = _toile()
    bornes = np.array([0, 500, 1000, 1500, 2000, 2500, 3000, 5000, 9000])
    n, _ = np.histogram(rev, bornes)
    ax.bar(bornes[:-1], n / np.diff(bornes) * 100, width=np.diff(bornes), align="edge", color=BLEU, edgecolor="white")
    ax.set_xlabel("Revenu mensuel du ménage (euros)")
    ax.set_ylabel("Ménages par tranche de 100 euros (nombre)")
    ax.set_title("Revenus des ménages interrogés : la surface compte les ménages")
    _nu(ax)
    return _source(fig, "Source : enquête Budget, 2023. Classes de largeur inégale, hauteur = densité.")


@juste
def h_income_density():
    rng = np.random.default_rng(71)
    fig, ax = _toile()
    ax.hist(rng.gamma(3, 9, 2500), bins=[0, 5, 10, 15, 20, 30, 40, 60, 120], density=True, color=BLEU, edgecolor="white")
    ax.set_xlabel("Waiting time (minutes)")
    ax.set_ylabel("Density (share of patients per minute)")
    ax.set_title("Waiting times in the emergency room, 2,500 patients")
    return _source(fig, "Source: hospital queue system, March 2025. Bar area is the share of patients.")


@juste
def h_annees_inegales_a_leur_place():
    ans = [1960, 1980, 2000, 2010, 2018, 2022]
    fig, ax = _toile()
    ax.plot(ans, [5.1, 9.8, 15.2, 17.0, 18.1, 18.8], color=BLEU, lw=2, marker="o", ms=7)
    ax.set_xticks(ans)
    ax.set_ylim(0, 20)
    ax.set_xlabel("Année d'enquête")
    ax.set_ylabel("Logements équipés (millions)")
    ax.set_title("Logements équipés d'un chauffage central, six enquêtes")
    _nu(ax)
    return _source(fig, "Source : enquêtes Logement ; les points sont les seules mesures")


@juste
def h_barres_triees():
    p = {"Suède": 66, "Finlande": 48, "Estonie": 39, "Portugal": 35, "Autriche": 34, "France": 24, "Grèce": 22, "Italie": 19, "Pologne": 17, "Belgique": 13}
    fig, ax = _toile(gauche=0.15)
    s = pd.Series(p).sort_values()
    ax.barh(s.index, s.values, color=[VERMILLON if k == "France" else GRIS for k in s.index])
    ax.set_xlabel("Part d'énergies renouvelables (% de la consommation finale)")
    ax.set_ylabel("Pays")
    ax.set_title("La France au sixième rang de ces dix pays, 2023")
    _nu(ax)
    return _source(fig, "Source : Eurostat, 2023 (valeurs arrondies)")


@juste
def h_likert_divergent():
    q = ["Tarifs", "Propreté", "Horaires", "Accueil"]
    neg2, neg1 = np.array([15, 10, 8, 3]), np.array([25, 20, 17, 9])
    pos1, pos2 = np.array([38, 43, 45, 48]), np.array([22, 27, 30, 40])
    fig, ax = _toile(gauche=0.14, bas=0.25)
    ax.barh(q, -neg1, color="#F0B080", label="Plutôt pas d'accord")
    ax.barh(q, -neg2, left=-neg1, color=VERMILLON, label="Pas du tout d'accord")
    ax.barh(q, pos1, color="#7FB8DA", label="Plutôt d'accord")
    ax.barh(q, pos2, left=pos1, color=BLEU, label="Tout à fait d'accord")
    ax.axvline(0, color=NOIR, lw=1)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_xlabel("Part des répondants (%)")
    ax.set_ylabel("« Je suis satisfait : … »")
    ax.set_title("Satisfaction des usagers de la piscine municipale")
    h, n = ax.get_legend_handles_labels()
    fig.legend([h[k] for k in (1, 0, 2, 3)], [n[k] for k in (1, 0, 2, 3)], ncols=4, fontsize=9, loc="lower center", bbox_to_anchor=(0.5, 0.055), columnspacing=1.0)
    return _source(fig, "Source : enquête de la mairie, 640 répondants, mai 2025")


@juste
def h_satisfaction_en_ordre():
    c = ["Très insatisfait", "Insatisfait", "Neutre", "Satisfait", "Très satisfait"]
    fig, ax = _toile()
    ax.bar(c, [9, 14, 18, 38, 21], color=BLEU)
    ax.set_xlabel("Réponse")
    ax.set_ylabel("Part des répondants (%)")
    ax.set_title("Satisfaction des usagers de la piscine municipale")
    _nu(ax)
    return _source(fig, "Source : enquête de la mairie, 640 répondants, mai 2025")


@juste
def h_annee_scolaire():
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    fig, ax = _toile()
    ax.plot(m, [1.8, 3.1, 4.6, 5.9, 6.8, 6.2, 5.1, 4.0, 3.8, 4.9], color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 8)
    ax.set_xlabel("Mois de l'année scolaire 2024-2025")
    ax.set_ylabel("Absences (% des demi-journées)")
    ax.set_title("Les absences culminent en janvier")
    _nu(ax)
    return _source(fig, "Source : collège Jean-Moulin, vie scolaire")


@juste
def h_weekdays_calendar_order():
    fig, ax = _toile()
    sns.barplot(x=["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], y=[310, 295, 342, 301, 388, 512, 274], color=BLEU, ax=ax)
    ax.set_xlabel("Day of the week")
    ax.set_ylabel("Library visits (mean per day)")
    ax.set_title("Saturday is the busiest day at the library")
    _nu(ax)
    return _source(fig, "Source: gate counter, 2024")


@juste
def h_heures_de_la_nuit():
    h = ["18 h", "20 h", "22 h", "0 h", "2 h", "4 h", "6 h"]
    fig, ax = _toile()
    ax.plot(h, [22, 19, 26, 31, 24, 13, 9], color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 35)
    ax.set_xlabel("Heure de la nuit")
    ax.set_ylabel("Passages de chauves-souris (nombre par heure)")
    ax.set_title("Activité des chauves-souris, nuit du 12 au 13 juin 2025")
    _nu(ax)
    return _source(fig, "Source : enregistreur à ultrasons, pont de la Gère")


@juste
def h_age_classes_natural_order():
    g = ["0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70–79"]
    fig, ax = _toile()
    ax.bar(g, [310, 150, 95, 102, 130, 210, 340, 415], color=BLEU, width=0.9)
    ax.set_xlabel("Age of patient (years)")
    ax.set_ylabel("Admissions (number)")
    ax.set_title("Asthma admissions by ten-year age group, 2024")
    _nu(ax)
    return _source(fig, "Source: hospital admission register, 2024")


@juste
def h_camembert_trois_parts():
    fig, ax = _toile(taille=(7, 5.5))
    ax.pie([52, 31, 17], labels=["Oui 52 %", "Non 31 %", "Sans avis 17 %"], colors=["#0072B2", "#E69F00", "#BBBBBB"], startangle=90, counterclock=False, wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 12})
    ax.set_title("Faut-il fermer la rue Haute aux voitures ?\n(% des réponses, une seule par personne)")
    return _source(fig, "Source : consultation de la mairie, 1 140 réponses, février 2026")


@juste
def h_donut_two_slices():
    fig, ax = _toile(taille=(6.5, 5.5))
    ax.pie([71, 29], labels=["Turned out\n71%", "Stayed home\n29%"], colors=[BLEU, "#BBBBBB"], startangle=90, wedgeprops={"width": 0.35, "edgecolor": "white"}, textprops={"fontsize": 11})
    ax.text(0, 0, "71%", ha="center", va="center", fontsize=22)
    ax.set_title("Turnout at the 2025 regional election (% of voters on the roll)")
    return _source(fig, "Source: electoral commission")


@juste
def h_trajectoire_dans_l_espace():
    # Trois coordonnées mesurées d'un même objet : la 3D y montre un espace, pas un décor.
    t = np.linspace(0, 8 * np.pi, 400)
    fig = plt.figure(figsize=(7.5, 6))
    ax = fig.add_subplot(projection="3d")
    ax.plot(200 * np.cos(t), 200 * np.sin(t), 60 * t, color=BLEU, lw=1.5)
    ax.set_xlabel("Est (m)", labelpad=8)
    ax.set_ylabel("Nord (m)", labelpad=8)
    ax.set_zlabel("Altitude (m)", labelpad=8)
    ax.set_title("Trajectoire d'un planeur en spirale dans une ascendance")
    return _source(fig, "Source : traceur GPS du vol du 3 août 2025")


@juste
def h_bulles_en_surface():
    v = np.array([10, 20, 40, 60])
    fig, ax = _toile()
    ax.scatter(range(4), [1] * 4, s=v * 100, color="#56B4E9", edgecolor=NOIR)
    for k in range(4):
        ax.text(k, 1, f"{v[k]} Mt", ha="center", va="center", fontsize=10)
    ax.set_xlim(-0.7, 3.9)
    ax.set_ylim(0, 2)
    ax.set_yticks([])
    ax.set_xticks(range(4), ["Sucre", "Blé", "Soja", "Riz"])
    ax.set_xlabel("Denrée (surface du cercle : exportations en millions de tonnes)")
    ax.set_title("Exportations de quatre denrées, 2023 (millions de tonnes)")
    return _source(fig, "Source : statistiques du port, 2023")


@juste
def h_squares_area_true():
    fig, ax = _toile()
    x = 0.5
    for v, y in [(1, "2004"), (4, "2014"), (9, "2024")]:
        c = v**0.5
        ax.add_patch(Rectangle((x, 0), c, c, facecolor="#E69F00", edgecolor=NOIR))
        ax.text(x + c / 2, c / 2, f"{v} Mt", ha="center", va="center", fontsize=11)
        ax.text(x + c / 2, -0.25, y, ha="center", va="center", fontsize=11)
        x += c + 0.9
    ax.set_xlim(0, 8.6)
    ax.set_ylim(-0.6, 3.4)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Waste collected per year (area of square: million tonnes)")
    return _source(fig, "Source: waste authority, reports for 2004, 2014 and 2024")


@juste
def h_etiquettes_arrondies():
    v = [12.4, 9.7, 8.51, 6.28]
    fig, ax = _toile()
    b = ax.bar(["Loyers", "Énergie", "Repas", "Transport"], v, color=BLEU)
    ax.bar_label(b, [f"{k:.0f} %" for k in v], padding=3)
    ax.set_ylim(0, 15)
    ax.set_xlabel("Poste de dépense")
    ax.set_ylabel("Hausse des prix en deux ans (%)")
    ax.set_title("Les loyers ont augmenté plus que les repas")
    _nu(ax)
    return _source(fig, "Source : indice des prix local, étiquettes arrondies à l'unité")


@juste
def h_labels_in_thousands():
    v = [12400, 9300, 7100, 2600]
    fig, ax = _toile()
    b = ax.bar(["Paris", "Rome", "Oslo", "Riga"], v, color=BLEU)
    ax.bar_label(b, [f"{k / 1000:.1f}k" for k in v], padding=3)
    ax.set_ylim(0, 14000)
    ax.set_xlabel("City of the survey")
    ax.set_ylabel("Completed questionnaires (number)")
    ax.set_title("Where the questionnaires came from (k = thousand)")
    _nu(ax)
    return _source(fig, "Source: survey office, wave 6")


@juste
def h_titre_doublement_vrai():
    t = np.arange(2015, 2025)
    v = np.array([210, 226, 241, 265, 290, 305, 342, 371, 402, 428])
    fig, ax = _toile()
    ax.plot(t, v, color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 480)
    ax.set_xlabel("Année")
    ax.set_ylabel("Longueur des pistes cyclables (km)")
    ax.set_title("Les pistes cyclables ont doublé en neuf ans")
    _nu(ax)
    return _source(fig, "Source : service voirie de l'agglomération")


@juste
def h_titre_nie_la_hausse():
    t = np.arange(2012, 2025)
    v = np.array([402, 391, 405, 399, 388, 396, 401, 393, 370, 384, 398, 395, 392])
    fig, ax = _toile()
    ax.plot(t, v, color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 450)
    ax.set_xlabel("Année")
    ax.set_ylabel("Cambriolages déclarés (nombre)")
    ax.set_title("Non, les cambriolages n'explosent pas : ils n'ont guère bougé en douze ans")
    _nu(ax)
    return _source(fig, "Source : gendarmerie, plaintes enregistrées dans le canton")


@juste
def h_title_slower_growth():
    t = np.arange(2015, 2025)
    v = np.cumsum([100, 14, 12, 10, 8, 6, 4, 3, 2, 1])
    fig, ax = _toile()
    ax.plot(t, v, color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 180)
    ax.set_xlabel("Year")
    ax.set_ylabel("Homes with fibre (thousands)")
    ax.set_title("The rise is slowing down: fewer new fibre homes every year")
    _nu(ax)
    return _source(fig, "Source: telecom regulator, homes connected on 31 December")


@juste
def h_le_chomage_recule():
    q = pd.date_range("2015-01-01", "2024-10-01", freq="QS")
    s = pd.Series(np.linspace(10.3, 7.3, len(q)) + 0.15 * np.sin(np.arange(len(q))), index=q)
    fig, ax = _toile()
    s.plot(ax=ax, color=BLEU, lw=2)
    ax.set_ylim(0, 12)
    ax.set_xlabel("Trimestre")
    ax.set_ylabel("Taux de chômage (% des actifs)")
    ax.set_title("Le chômage recule depuis 2015")
    _nu(ax)
    return _source(fig, "Source : Insee, enquête Emploi (série d'exercice)")


@juste
def h_pluie_cumulee_dite():
    rng = np.random.default_rng(33)
    p25 = np.cumsum(rng.gamma(0.4, 6, 240))
    norm = np.arange(240) * 2.0
    fig, ax = _toile()
    ax.plot(np.arange(240), p25, color=BLEU, lw=2, label="2025")
    ax.plot(np.arange(240), norm, color=NOIR, lw=1.5, ls="--", label="moyenne 1991-2020")
    ax.set_xlabel("Jour de l'année")
    ax.set_ylabel("Pluie cumulée depuis le 1er janvier (mm)")
    ax.set_title("Pluie cumulée à Limoges, comparée à la normale")
    ax.legend(loc="upper left")
    _nu(ax)
    return _source(fig, "Source : station de Limoges, jusqu'au 28 août 2025")


@juste
def h_annee_partielle_dite():
    ans = ["2020", "2021", "2022", "2023", "2024", "2025", "2026\n(janv.-avr.)"]
    fig, ax = _toile(bas=0.2)
    b = ax.bar(ans, [812, 845, 861, 902, 915, 931, 318], color=BLEU)
    b[-1].set_facecolor("white")
    b[-1].set_edgecolor(BLEU)
    b[-1].set_hatch("///")
    ax.text(6, 335, "quatre mois\nseulement", ha="center", fontsize=10)
    ax.set_xlabel("Année")
    ax.set_ylabel("Interventions des pompiers (nombre)")
    ax.set_title("Interventions des pompiers du canton")
    _nu(ax)
    return _source(fig, "Source : centre de secours, extraction du 12 mai 2026 ; 2026 : janvier à avril")


@juste
def h_derniere_annee_vraiment_basse():
    ans = [str(k) for k in range(2013, 2021)]
    fig, ax = _toile()
    ax.bar(ans, [88, 90, 91, 94, 97, 101, 104, 31], color=BLEU)
    ax.annotate("année complète,\nmusée fermé 7 mois", (7, 31), (5.4, 112), fontsize=10, arrowprops={"arrowstyle": "->"})
    ax.set_ylim(0, 130)
    ax.set_xlabel("Année")
    ax.set_ylabel("Visiteurs (milliers)")
    ax.set_title("La fréquentation du musée s'effondre en 2020")
    _nu(ax)
    return _source(fig, "Source : billetterie du musée, années entières 2013 à 2020")


@juste
def h_effectifs_empiles():
    df = pd.DataFrame({"Femmes": [420, 610, 380], "Hommes": [510, 390, 360]}, index=["Industrie", "Commerce", "Banque"])
    fig, ax = _toile()
    df.plot.bar(stacked=True, ax=ax, color=[BLEU, "#E69F00"], rot=0, edgecolor="white")
    ax.set_ylim(0, 1250)
    ax.set_xlabel("Secteur")
    ax.set_ylabel("Salariés (nombre)")
    ax.set_title("Salariés de la zone d'activité par secteur et par sexe, 2023")
    ax.legend(title="Sexe", loc="upper right", ncols=2)
    return _source(fig, "Source : déclarations sociales, 2023")


@juste
def h_parts_empilees_cent():
    t = np.arange(2010, 2025)
    a = np.linspace(62, 38, 15)
    b = np.linspace(8, 30, 15)
    fig, ax = _toile(droite=0.83)
    ax.stackplot(t, a, b, 100 - a - b, colors=["#44546A", "#E69F00", "#9ECAE1"])
    for y, n in [(19, "Voiture"), (53, "Vélo"), (84, "Bus")]:
        ax.text(2024.2, y, n, fontsize=11, va="center")
    ax.set_xlim(2010, 2024)
    ax.set_ylim(0, 100)
    ax.set_xlabel("Année")
    ax.set_ylabel("Part des déplacements (%)")
    ax.set_title("Comment on va au travail à Grandville, 2010-2024")
    return _source(fig, "Source : enquête ménages-déplacements")


@juste
def h_average_rates_side_by_side():
    df = pd.DataFrame({"group": ["15–24", "25–64"] * 3, "year": [2015, 2015, 2020, 2020, 2024, 2024], "rate": [21.0, 9.1, 20.4, 8.3, 16.5, 6.7]})
    fig, ax = _toile()
    sns.barplot(data=df, x="year", y="rate", hue="group", palette=[BLEU, "#E69F00"], ax=ax)
    ax.set_xlabel("Year of survey")
    ax.set_ylabel("Unemployment rate (%)")
    ax.set_title("Unemployment rate by age group, three survey years")
    ax.legend(title="Age (years)")
    return _source(fig, "Source: labour force survey 2015, 2020 and 2024")


@juste
def h_small_multiples_shared():
    rng = np.random.default_rng(8)
    t = np.arange(2010, 2025)
    fig, axes = _toile(1, 3, taille=(10, 4.5), gauche=0.08, haut=0.82, sharey=True)
    for ax, name, amp in zip(axes, ["North", "Centre", "South"], [40, 8, 2]):
        ax.plot(t, 50 + amp * np.linspace(0, 1, 15) + rng.normal(0, 1, 15), color=BLEU, lw=2)
        ax.set_title(name, fontsize=11)
        ax.set_xlabel("Year")
    axes[0].set_ylabel("Rent (€ per m² per quarter)")
    fig.suptitle("Rents in three districts, 2010–2024, same scale")
    return _source(fig, "Source: rent observatory")


@juste
def h_trois_grandeurs_trois_panneaux():
    rng = np.random.default_rng(9)
    h = np.arange(48)
    fig, axes = _toile(3, 1, taille=(8, 7.5), sharex=True, bas=0.11, haut=0.91, gauche=0.13)
    for ax, lab, y in zip(axes, ["Température (°C)", "Humidité (%)", "Pression (hPa)"], [18 + 6 * np.sin(h / 4), 60 - 15 * np.sin(h / 4), 1012 + np.cumsum(rng.normal(0, 0.4, 48))]):
        ax.plot(h, y, color=BLEU, lw=1.8)
        ax.set_ylabel(lab)
    axes[-1].set_xlabel("Temps depuis la mise en route (heures)")
    fig.suptitle("Deux jours de mesures de la station du lycée")
    return _source(fig, "Source : station météo du lycée, mai 2025")


@juste
def h_recensement_avec_trou():
    ans = np.arange(1995, 2016)
    v = np.array([64, 66, 65, 69, 71, 74, 73] + [np.nan] * 9 + [118, 121, 124, 123, 127])
    fig, ax = _toile()
    ax.plot(ans, v, color=BLEU, lw=2, marker="o", ms=5)
    ax.text(2006, 95, "aucun comptage\nde 2002 à 2010", ha="center", fontsize=10)
    ax.set_ylim(0, 140)
    ax.set_xlabel("Année")
    ax.set_ylabel("Couples de faucons (nombre)")
    ax.set_title("Couples nicheurs de faucon pèlerin comptés dans le massif, 1995-2015")
    _nu(ax)
    return _source(fig, "Source : comptages du parc naturel")


@juste
def h_trou_en_pointilles():
    ans = np.arange(1995, 2016)
    v = np.array([64, 66, 65, 69, 71, 74, 73] + [np.nan] * 9 + [118, 121, 124, 123, 127])
    fig, ax = _toile()
    ax.plot(ans, v, color=BLEU, lw=2, marker="o", ms=5, label="comptages")
    ax.plot([2001, 2011], [73, 118], color=GRIS, lw=1.5, ls=":", label="interpolation (aucun comptage de 2002 à 2010)")
    ax.set_ylim(0, 140)
    ax.legend(loc="lower right")
    ax.set_xlabel("Année")
    ax.set_ylabel("Couples de faucons (nombre)")
    ax.set_title("Couples nicheurs de faucon pèlerin, 1995-2015")
    _nu(ax)
    return _source(fig, "Source : comptages du parc naturel")


@juste
def h_indice_qualite_air_classes_officielles():
    rng = np.random.default_rng(25)
    z = rng.choice(6, p=[0.2, 0.35, 0.2, 0.13, 0.08, 0.04], size=(12, 31)).astype(float)
    cm = ListedColormap(sns.color_palette("cividis_r", 6))
    fig, ax = _toile(taille=(9, 5))
    m = ax.imshow(z, cmap=cm, norm=BoundaryNorm(np.arange(-0.5, 6), 6), aspect="auto")
    cb = fig.colorbar(m, ax=ax, ticks=range(6), label="Indice Atmo (classe officielle)")
    cb.ax.set_yticklabels(["Bon", "Moyen", "Dégradé", "Mauvais", "Très mauvais", "Extr. mauvais"])
    ax.set_yticks(range(12), MOIS)
    ax.set_xticks(range(0, 31, 5), range(1, 32, 5))
    ax.set_xlabel("Jour du mois")
    ax.set_ylabel("Mois de 2024")
    ax.set_title("L'indice de qualité de l'air, jour par jour, en 2024")
    return _source(fig, "Source : Atmo, indice réglementaire à six classes (série simulée)")


@juste
def h_temperature_continue():
    x, y = np.meshgrid(np.linspace(0, 12, 60), np.linspace(0, 30, 60))
    fig, ax = _toile()
    m = ax.pcolormesh(x, y, 21 - 0.45 * y + 2.5 * np.sin(x / 2), cmap="viridis", shading="auto")
    fig.colorbar(m, ax=ax, label="Température de l'eau (°C)")
    ax.invert_yaxis()
    ax.set_xlabel("Distance à la rive (km)")
    ax.set_ylabel("Profondeur (m)")
    ax.set_title("Température de l'eau le long du transect")
    return _source(fig, "Source : campagne lac 2025, sonde CTD")


@juste
def h_anomalies_deux_pentes():
    rng = np.random.default_rng(5)
    z = rng.normal(1.4, 1.2, (10, 12))
    fig, ax = _toile()
    m = ax.imshow(z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -2, 5), aspect="auto")
    fig.colorbar(m, ax=ax, label="Écart à la normale 1991-2020 (°C), blanc = 0")
    ax.set_xticks(range(12), MOIS, fontsize=9)
    ax.set_yticks(range(10), range(2015, 2025))
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année")
    ax.set_title("Écarts de température mensuels à Bourges")
    return _source(fig, "Source : station de Bourges, 2015-2024")


@juste
def h_correlation_centred():
    rng = np.random.default_rng(12)
    base = rng.normal(size=(80, 1))
    df = pd.DataFrame(base * [1, 0.9, 0.7, -0.15, 0.3] + rng.normal(size=(80, 5)) * 0.6, columns=["Height", "Weight", "Stride", "Pulse", "Age"])
    fig, ax = _toile(taille=(7.5, 5.5), gauche=0.14)
    sns.heatmap(df.corr(), cmap="coolwarm", center=0, vmin=-1, vmax=1, annot=True, fmt=".2f", ax=ax, cbar_kws={"label": "Pearson correlation (no unit)"})
    ax.set_xlabel("Variable")
    ax.set_ylabel("Variable")
    ax.set_title("Correlations between five measures, 80 athletes")
    return _source(fig, "Source: sports science lab, winter 2025")


@juste
def h_direction_du_vent_cyclique():
    rng = np.random.default_rng(26)
    z = (180 + 60 * np.cumsum(rng.normal(0, 0.3, (14, 24)), axis=1)) % 360
    fig, ax = _toile()
    m = ax.imshow(z, cmap="twilight", vmin=0, vmax=360, aspect="auto")
    cb = fig.colorbar(m, ax=ax, label="Direction du vent (degrés)", ticks=[0, 90, 180, 270, 360])
    cb.ax.set_yticklabels(["0 (nord)", "90 (est)", "180 (sud)", "270 (ouest)", "360 (nord)"])
    ax.set_xlabel("Heure (h)")
    ax.set_ylabel("Jour de mars 2025")
    ax.set_yticks(range(0, 14, 2), range(1, 15, 2))
    ax.set_title("Direction du vent au phare, heure par heure")
    return _source(fig, "Source : sémaphore, mars 2025 ; palette cyclique car 0° = 360°")


@juste
def h_scatter_cividis():
    rng = np.random.default_rng(31)
    x = rng.uniform(0, 40, 150)
    fig, ax = _toile()
    m = ax.scatter(x, 4 + 0.3 * x + rng.normal(0, 1.2, 150), c=rng.uniform(5, 30, 150), cmap="cividis", s=35)
    fig.colorbar(m, ax=ax, label="Water temperature (°C)")
    ax.set_xlabel("Salinity (g/kg)")
    ax.set_ylabel("Chlorophyll (µg/L)")
    ax.set_title("Chlorophyll and salinity in the estuary, 150 samples")
    return _source(fig, "Source: estuary cruise, May 2024")


@juste
def h_rouge_vert_mais_traits_et_noms():
    t = np.arange(2012, 2025)
    a, b = 52 + 1.1 * (t - 2012) + np.sin(t), 60 + 0.2 * (t - 2012) + np.cos(t)
    fig, ax = _toile()
    ax.plot(t, a, color="#B22222", lw=2.2, ls="-", marker="o")
    ax.plot(t, b, color="#2E7D32", lw=2.2, ls="--", marker="s")
    ax.text(2012.3, a[0] - 5, "Filles", fontsize=11, va="center")
    ax.text(2012.3, b[0] + 4, "Garçons", fontsize=11, va="center")
    ax.set_ylim(0, 80)
    ax.set_xlabel("Année")
    ax.set_ylabel("Élèves sachant nager en 6e (%)")
    ax.set_title("Savoir nager à l'entrée en sixième")
    _nu(ax)
    return _source(fig, "Source : rectorat, tests de rentrée")


@juste
def h_quatorze_grises_une_bleue():
    rng = np.random.default_rng(15)
    t = np.arange(2010, 2025)
    fig, ax = _toile(droite=0.84)
    for _ in range(13):
        ax.plot(t, 20 + np.cumsum(rng.normal(0.3, 1.5, 15)), color="#BDBDBD", lw=1)
    y = 20 + np.cumsum(rng.normal(-0.4, 0.5, 15))
    ax.plot(t, y, color=BLEU, lw=3)
    ax.text(2024.2, y[-1], "Nevers", color=BLEU, fontsize=12, va="center")
    ax.set_xlabel("Année")
    ax.set_ylabel("Locaux commerciaux vides (%)")
    ax.set_title("Nevers parmi quatorze villes moyennes (les treize autres en gris)")
    _nu(ax)
    return _source(fig, "Source : observatoire du commerce, 2010-2024")


@juste
def h_moyenne_mobile_dite():
    rng = np.random.default_rng(27)
    idx = pd.date_range("2025-01-01", periods=120, freq="D")
    s = pd.Series(rng.poisson(60 + 25 * np.sin(np.arange(120) / 18)), index=idx)
    fig, ax = _toile()
    ax.scatter(s.index, s.values, s=14, color=GRIS, label="nombre du jour")
    ax.plot(s.index, s.rolling(7, center=True).mean(), color=VERMILLON, lw=2.5, label="moyenne mobile sur 7 jours")
    ax.legend(loc="upper right")
    ax.set_ylim(0, 130)
    ax.set_xlabel("Date (2025)")
    ax.set_ylabel("Passages aux urgences (nombre par jour)")
    ax.set_title("Passages aux urgences, janvier à avril 2025")
    ax.xaxis.set_major_locator(mdates.MonthLocator())
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: MOIS[mdates.num2date(v).month - 1]))
    _nu(ax)
    return _source(fig, "Source : réseau Oscour (série simulée)")


@juste
def h_fitted_curve_with_points():
    x = np.array([0.1, 0.3, 0.5, 1, 2, 4, 8, 12])
    y = np.array([0.9, 2.2, 3.4, 4.9, 6.8, 7.9, 9.1, 9.2])
    xs = np.linspace(0, 12.5, 300)
    fig, ax = _toile()
    ax.plot(xs, 10 * xs / (1.0 + xs), color=BLEU, lw=2, label="Michaelis–Menten model, Vmax = 10, Km = 1.0")
    ax.scatter(x, y, color=NOIR, s=40, zorder=3, label="measurements")
    ax.legend(loc="lower right")
    ax.set_xlabel("Substrate (mmol/L)")
    ax.set_ylabel("Reaction rate (µmol/min)")
    ax.set_title("Reaction rate saturates with substrate")
    return _source(fig, "Source: biochemistry practical, group 3, 2025")


@juste
def h_paliers_tarif():
    t = [2015, 2017, 2018, 2021, 2023, 2025]
    fig, ax = _toile()
    ax.step(t, [1.3, 1.4, 1.5, 1.6, 1.7, 1.7], where="post", color=BLEU, lw=2.2)
    ax.set_ylim(0, 2)
    ax.set_xlabel("Année")
    ax.set_ylabel("Prix du ticket de bus (euros)")
    ax.set_title("Quatre hausses du ticket de bus entre 2015 et 2025")
    _nu(ax)
    return _source(fig, "Source : délibérations du syndicat de transport")


@juste
def h_pentes_deux_dates():
    fig, ax = _toile(taille=(7, 6), gauche=0.2, droite=0.8)
    for n, a, b, c in [("Ardèche", 22, 31, VERMILLON), ("Creuse", 27, 25, GRIS), ("Gers", 18, 19.5, GRIS), ("Lozère", 15, 12, GRIS)]:
        ax.plot([0, 1], [a, b], color=c, lw=2.2, marker="o")
        ax.text(-0.05, a, f"{n} {a}", ha="right", va="center", fontsize=11)
        ax.text(1.05, b, f"{b:g} {n}".replace(".", ","), va="center", fontsize=11)
    ax.set_xticks([0, 1], ["2014", "2024"])
    ax.set_xlim(-0.1, 1.1)
    ax.set_ylim(0, 35)
    ax.set_xlabel("Année")
    ax.set_ylabel("Fermes en agriculture biologique (%)")
    ax.yaxis.set_label_coords(-0.3, 0.5)
    ax.set_title("La part du bio en 2014 et en 2024")
    _nu(ax)
    return _source(fig, "Source : Agence Bio (données d'exercice)")


@juste
def h_ligne_sur_niveaux_ordonnes():
    fig, ax = _toile()
    ax.plot(["6e", "5e", "4e", "3e"], [71, 63, 52, 48], color=BLEU, lw=2, marker="o")
    ax.set_ylim(0, 80)
    ax.set_xlabel("Niveau de classe")
    ax.set_ylabel("Élèves qui lisent chaque semaine (%)")
    ax.set_title("La lecture recule de la sixième à la troisième")
    _nu(ax)
    return _source(fig, "Source : enquête du CDI, 412 élèves, 2025")


@juste
def h_barres_erreur_expliquees():
    fig, ax = _toile()
    ax.errorbar(["Témoin", "Dose 1", "Dose 2", "Dose 3"], [12.1, 14.8, 17.9, 18.4], yerr=[1.1, 1.4, 1.2, 1.9], fmt="o", color=BLEU, capsize=5, ms=8)
    ax.set_ylim(0, 22)
    ax.set_xlabel("Groupe")
    ax.set_ylabel("Croissance (mm en 7 jours)")
    ax.set_title("Croissance des plantules selon la dose d'engrais")
    _nu(ax)
    return _source(fig, "Source : serre expérimentale, 20 plantules par groupe. Traits : intervalle de confiance à 95 %.")


@juste
def h_band_explained():
    t = np.arange(2000, 2031)
    m = 420 - 6 * (t - 2000)
    e = 3 + 1.5 * np.maximum(t - 2015, 0)
    fig, ax = _toile()
    ax.fill_between(t, m - e, m + e, color="#56B4E9", alpha=0.5, label="90% of model runs")
    ax.plot(t, m, color=BLEU, lw=2, label="median of 50 model runs")
    ax.set_ylim(0, 450)
    ax.legend(loc="lower left")
    ax.set_xlabel("Year")
    ax.set_ylabel("Glacier volume (million m³)")
    ax.set_title("The Blanc glacier keeps shrinking, 2000–2030")
    return _source(fig, "Source: glacier monitoring programme, model run 4")


@juste
def h_hexagones():
    rng = np.random.default_rng(14)
    x = np.clip(np.abs(rng.normal(45, 16, 20000)), 0, 98)
    fig, ax = _toile()
    m = ax.hexbin(x, 1200 + 18 * x + rng.normal(0, 350, 20000), gridsize=35, cmap="viridis", mincnt=1)
    fig.colorbar(m, ax=ax, label="Assurés par hexagone (nombre)")
    ax.set_xlabel("Âge (ans)")
    ax.set_ylabel("Dépense annuelle de soins (euros)")
    ax.set_title("Âge et dépense de soins, 20 000 assurés")
    return _source(fig, "Source : caisse d'assurance, tirage aléatoire 2023")


@juste
def h_transparent_cloud():
    rng = np.random.default_rng(44)
    x = rng.normal(0, 1, 6000)
    fig, ax = _toile()
    ax.scatter(x * 8 + 40, x * 5 + 60 + rng.normal(0, 5, 6000), s=8, color=BLEU, alpha=0.2, edgecolors="none")
    ax.set_xlabel("Left-hand grip (kg)")
    ax.set_ylabel("Right-hand grip (kg)")
    ax.set_title("Grip strength, left and right hand, 6,000 adults")
    return _source(fig, "Source: national health examination, simulated sample")


@juste
def h_cent_metres_au_millieme():
    n = ["Diallo", "Martin", "Okafor", "Rossi"]
    v = [10.042, 10.047, 10.113, 10.168]
    fig, ax = _toile(gauche=0.14)
    ax.plot(v, n, "o", color=BLEU, ms=10)
    for k in range(4):
        ax.text(v[k], k - 0.22, f"{v[k]:.3f} s".replace(".", ","), ha="center", fontsize=10)
    ax.invert_yaxis()
    ax.set_ylim(3.5, -0.6)
    ax.set_xlim(10.0, 10.2)
    ax.set_xlabel("Temps au 100 m (secondes, photo-finish au millième)")
    ax.set_ylabel("Athlète")
    ax.set_title("Cinq millièmes séparent les deux premiers de la finale")
    _nu(ax)
    return _source(fig, "Source : chronométrage officiel du meeting, 14 juin 2025")


@juste
def h_ph_without_unit():
    d = np.arange(0, 30)
    fig, ax = _toile()
    ax.plot(d, 6.6 - 2.2 / (1 + np.exp(-(d - 12) / 2.5)), color=BLEU, lw=2, marker="o", ms=4)
    ax.set_ylim(3.5, 7)
    ax.set_xlabel("Time (hours)")
    ax.set_ylabel("pH")
    ax.set_title("The milk turns acid around the twelfth hour")
    return _source(fig, "Source: dairy school, batch 7, pH probe")


@juste
def h_indice_base_justifiee():
    t = np.arange(2015, 2025)
    fig, ax = _toile()
    ax.plot(t, [96, 97, 99, 99, 100, 41, 57, 82, 93, 98], color=BLEU, lw=2, marker="o")
    ax.axhline(100, color=GRIS, lw=1, ls=":")
    ax.set_ylim(0, 115)
    ax.set_xlabel("Année")
    ax.set_ylabel("Voyageurs aériens (indice, 2019 = 100)")
    ax.set_title("Le trafic aérien n'a pas tout à fait retrouvé son niveau d'avant la pandémie")
    _nu(ax)
    return _source(fig, "Source : aéroport ; base 2019, dernière année avant la pandémie")


@juste
def h_accidents_par_habitant():
    r = ["Bretagne", "Auvergne-Rhône-Alpes", "Corse", "Île-de-France"]
    fig, ax = _toile(gauche=0.25)
    ax.barh(r, [71, 84, 118, 147], color=BLEU)
    ax.set_xlabel("Accidents corporels (pour 100 000 habitants, 2023)")
    ax.set_ylabel("Région")
    ax.set_title("Accidents corporels de la route, rapportés à la population")
    _nu(ax)
    return _source(fig, "Source : Observatoire de la sécurité routière (données d'exercice)")


@juste
def h_population_pyramid():
    g = ["0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70–79", "80+"]
    f = np.array([5.1, 5.4, 5.6, 6.0, 6.4, 6.6, 5.9, 5.0, 4.3])
    m = np.array([5.3, 5.7, 5.8, 6.0, 6.3, 6.3, 5.4, 4.2, 2.6])
    fig, ax = _toile()
    ax.barh(g, -f, color="#E69F00", label="Women")
    ax.barh(g, m, color=BLEU, label="Men")
    ax.axvline(0, color="white", lw=1)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_xlim(-8, 8)
    ax.set_xlabel("Residents (thousands)")
    ax.set_ylabel("Age (years)")
    ax.set_title("Age pyramid of the borough, 1 January 2025")
    ax.legend(loc="upper right")
    return _source(fig, "Source: population register")


@juste
def h_boites_expliquees():
    rng = np.random.default_rng(28)
    df = pd.DataFrame({"Variété": np.repeat(["Gala", "Reinette", "Boskoop"], 60), "Sucre": np.concatenate([rng.normal(m, 1.1, 60) for m in (13.8, 12.6, 11.9)])})
    fig, ax = _toile()
    sns.boxplot(data=df, x="Variété", y="Sucre", color="#9ECAE1", ax=ax)
    ax.set_xlabel("Variété")
    ax.set_ylabel("Sucre (°Brix)")
    ax.set_title("Teneur en sucre de trois variétés de pommes, 60 fruits chacune")
    return _source(fig, "Source : verger-école. Boîte : quartiles ; moustaches : 1,5 fois l'écart interquartile.")


@juste
def h_seaborn_objects_points():
    rng = np.random.default_rng(29)
    df = pd.DataFrame({"h": rng.normal(35, 8, 120)})
    df["t"] = 90 - 0.8 * df["h"] + rng.normal(0, 6, 120)
    fig = Figure(figsize=(8, 5))
    ax = fig.add_subplot()
    so.Plot(df, x="h", y="t").add(so.Dots(color=BLEU)).label(x="Heures d'entraînement par mois (h)", y="Temps au 15 km (min)", title="Entraînement et temps de course, 120 coureurs").on(ax).plot()
    fig.subplots_adjust(left=0.11, right=0.96, bottom=0.18, top=0.88)
    return _source(fig, "Source : club d'athlétisme, course de mars 2025")


@juste
def h_source_et_titre_ailleurs():
    fig, ax = _toile(haut=0.82)
    ax.plot(np.arange(2014, 2025), [71, 70, 68, 69, 66, 64, 60, 61, 59, 57, 55], color=BLEU, lw=2)
    ax.set_ylim(0, 80)
    ax.text(0, 1.1, "Les abeilles meurent moins l'hiver", transform=ax.transAxes, fontsize=15, fontweight="bold")
    ax.text(0, 1.03, "Colonies perdues en hiver, pour mille ruches", transform=ax.transAxes, fontsize=11)
    ax.set_xlabel("Année")
    ax.set_ylabel("Pertes (‰ des ruches)")
    _nu(ax)
    ax.annotate("Source : syndicat apicole, enquête annuelle", (0, -0.2), xycoords="axes fraction", fontsize=9)
    return fig


@juste
def h_units_in_tick_labels():
    fig, ax = _toile()
    ax.bar(["2021", "2022", "2023", "2024"], [0.31, 0.34, 0.39, 0.43], color=BLEU)
    ax.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=0))
    ax.set_ylim(0, 0.5)
    ax.set_xlabel("Year")
    ax.set_ylabel("Share of staff working from home")
    ax.set_title("Working from home has grown every year since 2021")
    _nu(ax)
    return _source(fig, "Source: human resources report 2024")


@juste
def h_sucettes_triees():
    n = ["Hêtre", "Chêne", "Frêne", "Érable", "Tilleul"]
    v = [34, 29, 17, 12, 8]
    fig, ax = _toile()
    ax.vlines(n, 0, v, color=GRIS, lw=2)
    ax.plot(n, v, "o", color=VERT, ms=11)
    ax.set_ylim(0, 40)
    ax.set_xlabel("Essence")
    ax.set_ylabel("Arbres recensés (% du total)")
    ax.set_title("Les arbres de la forêt communale, inventaire 2024")
    _nu(ax)
    return _source(fig, "Source : Office national des forêts, 1 250 arbres (données d'exercice)")


if __name__ == "__main__":
    import sys
    import time
    import traceback
    from collections import Counter

    t00 = time.time()
    for item in LIARS + HONEST:
        t0 = time.time()
        try:
            r = item[1]()
            f = r[0] if isinstance(r, tuple) else r
            f.canvas.draw()
            if len(sys.argv) > 1:
                f.savefig(f"{sys.argv[1]}/{item[0]}.png", dpi=45)
        except Exception:
            print("ERREUR", item[0])
            traceback.print_exc(limit=-2)
        plt.close("all")
        if time.time() - t0 > 1:
            print("lent", item[0], round(time.time() - t0, 2))
    print(len(LIARS), len(HONEST), round(time.time() - t00, 1))
    print(Counter(x[2] for x in LIARS))
