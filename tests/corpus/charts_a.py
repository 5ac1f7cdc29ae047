"""Jeu a — moitié service infographie d'un quotidien, moitié planches de cabinet de conseil."""
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, seaborn as sns
import matplotlib.dates as mdates
import matplotlib.patheffects as pe
from matplotlib.colors import (BoundaryNorm, CenteredNorm, LinearSegmentedColormap, ListedColormap,
                               TwoSlopeNorm)
from matplotlib.patches import Circle, Patch, Polygon, Rectangle, Wedge
from matplotlib.ticker import FuncFormatter, PercentFormatter

LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f

BLEU, ORANGE, GRIS, NUIT, CIEL = "#1f5a96", "#d9770b", "#8a8f98", "#12263f", "#7db3dd"
MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]

def source(fig, texte):
    fig.text(0.01, 0.01, texte, fontsize=8, color="#4a4f57", ha="left", va="bottom")

def mille(v):
    return f"{v:,}".replace(",", " ")

def epure(ax, *cotes):
    for c in cotes or ("top", "right"):
        ax.spines[c].set_visible(False)

# ============================================================ MENTEUSES

@liar("truncated-bars")
def loyers_villes():
    """Infographie de quotidien régional ; l'axe part de 11 € et l'écart de 20 % paraît du simple au quadruple."""
    fig, ax = plt.subplots(figsize=(7, 4.4), layout="constrained")
    v = ["Nantes", "Rennes", "Angers", "Le Mans", "Brest"]
    ax.bar(v, [13.9, 13.4, 12.6, 12.0, 11.7], color=BLEU, width=.65)
    ax.set_ylim(11, 14.2)
    ax.set_ylabel("Loyer médian, € par m²")
    ax.set_title("Loyers médians dans cinq villes de l'Ouest, 2024", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("truncated-bars")
def gross_margin_area():
    """Consultant's slide; the filled area sits on 38 %, so a two-point gain looks like a tripling."""
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    x = np.arange(2015, 2025)
    y = np.array([39.0, 39.2, 39.1, 39.6, 39.9, 39.7, 40.2, 40.6, 40.9, 41.1])
    ax.fill_between(x, 38, y, color="#2a6f6b")
    ax.set_ylim(38, 41.5)
    ax.set_xlim(2015, 2024)
    ax.yaxis.set_major_formatter(PercentFormatter(decimals=1))
    ax.set_ylabel("Gross margin, % of sales")
    ax.set_title("Group gross margin, 2015–2024", loc="left")
    epure(ax)
    return fig

@liar("truncated-bars")
def satisfaction_directions():
    """Planche de conseil ; des barres horizontales qui commencent à 70 %."""
    s = pd.Series({"Ventes": 74, "Logistique": 77, "Finance": 81, "Informatique": 83, "Recherche": 86})
    fig, ax = plt.subplots(figsize=(7.5, 3.8), layout="constrained")
    s.plot.barh(ax=ax, color=NUIT, width=.6)
    ax.set_xlim(70, 88)
    ax.bar_label(ax.containers[0], fmt="%d %%", padding=4)
    ax.set_xlabel("Salariés satisfaits ou très satisfaits (%)")
    ax.set_title("Satisfaction par direction, baromètre interne 2024", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("inverted-axis")
def chomage_bassin():
    """Infographie pressée ; l'axe des taux est retourné, la montée du chômage descend."""
    fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    x = np.arange(2014, 2025)
    ax.plot(x, [7.1, 7.3, 7.6, 7.5, 8.0, 8.4, 9.1, 9.0, 9.4, 9.9, 10.3], color="#a3262a", lw=2.4, marker="o", ms=4)
    ax.set_ylim(11, 6.5)
    ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Chômage dans le bassin d'emploi, 2014–2024", loc="left", weight="bold")
    ax.grid(axis="y", alpha=.3)
    epure(ax)
    return fig

@liar("inverted-axis")
def road_deaths_area():
    """Newspaper graphic; the area hangs from the top like a dripping stain, so more deaths looks like fewer."""
    fig, ax = plt.subplots(figsize=(7.5, 4.4), layout="constrained")
    x = np.arange(2008, 2024)
    y = np.array([212, 220, 231, 228, 240, 262, 280, 301, 318, 322, 340, 371, 390, 402, 431, 446])
    ax.fill_between(x, 0, y, color="#b5202a")
    ax.plot(x, y, color="black", lw=1.5)
    ax.set_ylim(500, 0)
    ax.set_xlim(2008, 2023)
    ax.set_ylabel("People killed on county roads")
    ax.set_title("Road deaths in the county, 2008–2023", loc="left", weight="bold")
    return fig

@liar("inverted-axis")
def dette_lue_a_rebours():
    """Rapport de mairie ; les années courent de droite à gauche, la dette qui monte a l'air de fondre."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    x = np.arange(2012, 2025)
    y = np.array([41, 43, 44, 48, 52, 55, 57, 62, 66, 71, 74, 80, 86])
    ax.plot(x, y, color=BLEU, lw=2.5)
    ax.set_ylim(0, 95)
    ax.invert_xaxis()
    ax.set_ylabel("Encours de la dette, millions d'euros")
    ax.set_title("La dette de la commune, 2012–2024", loc="left")
    ax.grid(axis="y", alpha=.3)
    epure(ax)
    return fig

@liar("dual-axis")
def glaces_et_cuivre():
    """Blog économique ; deux courbes sans lien calées pour coïncider."""
    fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    x = np.arange(2010, 2024)
    ax.plot(x, [310, 322, 318, 340, 352, 349, 371, 388, 402, 399, 421, 440, 452, 449], color=BLEU, lw=2.4, label="Glaces vendues (millions de litres)")
    ax.set_ylabel("Glaces vendues, millions de litres")
    b = ax.twinx()
    b.plot(x, [5600, 5900, 5700, 6150, 6500, 6300, 6700, 7100, 7350, 7200, 7700, 8200, 8350, 8300], color=ORANGE, lw=2.4, ls="--", label="Cours du cuivre ($ la tonne)")
    b.set_ylabel("Cours du cuivre, dollars la tonne")
    fig.legend(loc="outside upper left", ncols=2, frameon=False)
    ax.set_xlabel("Année")
    return fig

@liar("dual-axis")
def cameras_et_natalite():
    """Tract d'opposition ; barres de caméras et courbe de naissances, sans rapport, chacune son échelle, pour suggérer la cause."""
    fig, ax = plt.subplots(figsize=(8, 4.3), layout="constrained")
    x = np.arange(2016, 2025)
    ax.bar(x, [40, 62, 85, 120, 140, 190, 230, 260, 310], color="#b9c9dc", label="Caméras installées (gauche)")
    ax.set_ylabel("Caméras installées")
    b = ax.twinx()
    b.plot(x, [12.4, 12.2, 11.8, 11.5, 10.9, 10.9, 10.6, 10.2, 9.8], color=NUIT, marker="s", lw=2, label="Naissances pour 1 000 habitants (droite)")
    b.set_ylim(9.4, 12.8)
    b.set_ylabel("Naissances pour 1 000 habitants")
    fig.legend(loc="outside lower center", ncols=2, frameon=False)
    ax.set_title("Caméras et naissances dans la commune, 2016–2024", loc="left", weight="bold")
    return fig

@liar("uneven-ticks")
def emissions_annees_choisies():
    """Rapport annuel de mairie ; 1990, 2000, 2010, 2018, 2019, 2020 à égale distance les unes des autres."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(["1990", "2000", "2010", "2018", "2019", "2020"], [9.8, 9.1, 8.0, 6.9, 6.7, 6.1], color="#2a6f6b", lw=2.5, marker="o")
    ax.set_ylim(0, 11)
    ax.set_ylabel("Tonnes de CO₂ par habitant")
    ax.set_title("Émissions de la commune par habitant", loc="left", weight="bold")
    ax.grid(axis="y", alpha=.3)
    epure(ax)
    return fig

@liar("uneven-ticks")
def response_time_bent_scale():
    """Consultant's chart; the y labels jump 0, 5, 10, 20, 50, 100 at equal distances without saying so."""
    fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    lab = [0, 5, 10, 20, 50, 100]
    v = [8, 9, 12, 16, 22, 31, 47, 60, 72, 88]
    ax.plot(np.arange(2015, 2025), np.interp(v, lab, range(6)), color=BLEU, lw=2.4, marker="o")
    ax.set_yticks(range(6), [str(k) for k in lab])
    ax.set_ylim(0, 5)
    ax.grid(axis="y", alpha=.4)
    ax.set_ylabel("Mean waiting time (days)")
    ax.set_title("Waiting time for a permit, 2015–2024", loc="left")
    epure(ax)
    return fig

@liar("uneven-bins")
def population_par_age():
    """Rapport de mairie ; des tranches de 3 ans et de 47 ans côte à côte, en effectifs."""
    fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    ax.bar(["0-2 ans", "3-5 ans", "6-10 ans", "11-14 ans", "15-17 ans", "18-64 ans", "65-79 ans"],
           [1310, 1420, 2480, 2010, 1490, 24800, 6100], color=BLEU)
    ax.set_ylabel("Habitants")
    ax.set_title("La population communale par tranche d'âge, 2022", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("uneven-bins")
def household_income_hist():
    """Student report; a count histogram with bins of 500 and 5,000 euros side by side."""
    rng = np.random.default_rng(11)
    x = rng.lognormal(np.log(2600), .55, 4000)
    fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    ax.hist(x[x < 10000], bins=[0, 500, 1000, 1500, 2000, 2500, 3000, 5000, 10000], color="#4c72b0", edgecolor="white")
    ax.set_xlabel("Monthly household income (€)")
    ax.set_ylabel("Number of households")
    ax.set_title("Household income in the survey sample")
    return fig

@liar("uneven-bins")
def distance_domicile_travail():
    """Planche de conseil en mobilité ; parts de salariés par classe de distance, de 1 km à 30 km de large."""
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    c = ["0 à 1 km", "1 à 2 km", "2 à 5 km", "5 à 10 km", "10 à 20 km", "20 à 50 km"]
    b = ax.barh(c, [6, 8, 17, 21, 23, 25], color="#2a6f6b")
    ax.bar_label(b, fmt="%d %%", padding=3)
    ax.invert_yaxis()
    ax.set_xlim(0, 29)
    ax.set_xlabel("Part des salariés (%)")
    ax.set_title("Distance entre le domicile et le travail", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("uneven-bins")
def attente_urgences_escalier():
    """Article scientifique ; un escalier d'effectifs sur des classes de 5 à 120 minutes."""
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    ax.stairs([120, 190, 240, 420, 510, 560], [0, 5, 10, 15, 30, 60, 180], fill=True, color="#9db7d5", ec=NUIT, lw=1.5)
    ax.set_xlabel("Attente avant le premier examen (minutes)")
    ax.set_ylabel("Nombre de patients")
    ax.set_title("Attente aux urgences, semaine 12", loc="left")
    epure(ax)
    return fig

@liar("uneven-bins")
def superficie_exploitations_step():
    """Mémoire d'étudiante ; part des fermes par classe de superficie, en marches, sans rapporter à la largeur."""
    bords = np.array([0, 5, 10, 20, 50, 100, 200])
    part = [21, 12, 14, 18, 17, 18]
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.step(bords, part + [part[-1]], where="post", color=ORANGE, lw=2.5)
    ax.set_ylim(0, 25)
    ax.set_xticks(bords)
    ax.set_xlabel("Superficie de l'exploitation (hectares)")
    ax.set_ylabel("Part des exploitations (%)")
    ax.set_title("Répartition des exploitations par classe de superficie", loc="left")
    return fig

@liar("unordered-time")
def demandes_mensuelles_triees_texte():
    """Tableau de bord ; les mois écrits « 01/2021 » ont été triés comme du texte."""
    d = pd.date_range("2020-01", "2021-12", freq="MS")
    rng = np.random.default_rng(4)
    s = pd.Series(np.round(400 + 12 * np.arange(24) + rng.normal(0, 25, 24)), index=d.strftime("%m/%Y")).sort_index()
    fig, ax = plt.subplots(figsize=(9, 4), layout="constrained")
    ax.plot(s.index, s.values, color=BLEU, lw=2, marker="o", ms=4)
    ax.set_ylim(0, 800)
    ax.tick_params(axis="x", rotation=90, labelsize=9)
    ax.set_ylabel("Demandes reçues")
    ax.set_title("Demandes reçues par mois", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("unordered-time")
def commandes_trimestres_tries():
    """Planche de conseil ; des trimestres en barres horizontales, rangés par valeur."""
    s = pd.Series({"T1 2022": 12.4, "T2 2022": 14.9, "T3 2022": 11.2, "T4 2022": 16.8, "T1 2023": 13.1,
                   "T2 2023": 15.7, "T3 2023": 11.9, "T4 2023": 18.3}).sort_values()
    fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    b = ax.barh(s.index, s.values, color=NUIT)
    ax.bar_label(b, labels=[f"{v:.1f}".replace(".", ",") for v in s], padding=3)
    ax.set_xlim(0, 20)
    ax.set_xlabel("Commandes, millions d'euros")
    ax.set_title("Commandes trimestrielles 2022-2023", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("unordered-time")
def frequentation_mois_alphabet():
    """Étudiante ; un groupby a rangé les mois par ordre alphabétique."""
    s = pd.Series([8, 9, 12, 17, 21, 26, 41, 44, 23, 15, 9, 10],
                  index=["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"])
    s = s.groupby(level=0).sum()
    fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    s.plot.bar(ax=ax, color="#5b8db8", width=.75)
    ax.tick_params(axis="x", rotation=45)
    ax.set_ylabel("Entrées (milliers)")
    ax.set_title("Entrées mensuelles au musée en 2023", loc="left")
    return fig

@liar("unordered-time")
def revenue_quarters_grouped_by_number():
    """English dashboard; Q1 2022, Q1 2023, Q1 2024, Q2 2022… joined by one line as if in order."""
    q = [f"Q{i} {y}" for i in range(1, 5) for y in (2022, 2023, 2024)]
    v = [31, 34, 38, 33, 36, 41, 29, 32, 35, 40, 44, 49]
    fig, ax = plt.subplots(figsize=(8.5, 4), layout="constrained")
    ax.plot(q, v, color="#2a6f6b", lw=2.4, marker="D", ms=5)
    ax.set_ylim(0, 55)
    ax.tick_params(axis="x", rotation=45)
    ax.set_ylabel("Revenue, € million")
    ax.set_title("Quarterly revenue", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("axis-range")
def baguette_ecrasee():
    """Fédération professionnelle ; l'axe monte à 20 € pour qu'une hausse de 25 % ne se voie pas."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(np.arange(2014, 2025), [.86, .87, .87, .88, .88, .89, .90, .91, .95, 1.02, 1.08], color=ORANGE, lw=2.5)
    ax.set_ylim(0, 20)
    ax.set_ylabel("Prix moyen de la baguette (€)")
    ax.set_title("Prix de la baguette, 2014–2024", loc="left", weight="bold")
    ax.grid(axis="y", alpha=.3)
    epure(ax)
    return fig

@liar("axis-range")
def admissions_peak_cut():
    """Hospital report; the axis stops at 300 while the peak weeks reach over 400, so the crisis leaves the frame."""
    rng = np.random.default_rng(7)
    w = np.arange(1, 53)
    y = 140 + 300 * np.exp(-((w - 14) / 4.0) ** 2) + 60 * np.exp(-((w - 45) / 5.0) ** 2) + rng.normal(0, 6, 52)
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(w, y, color=BLEU, lw=2)
    ax.set_ylim(0, 300)
    ax.set_xlim(1, 52)
    ax.set_xlabel("Week of 2023")
    ax.set_ylabel("Hospital admissions")
    ax.set_title("Weekly admissions for respiratory illness", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("axis-range")
def salaires_anciennete_coupes():
    """Cabinet RH ; le cadre serré laisse hors champ 49 salariés sur 160, dont tous les mieux payés."""
    rng = np.random.default_rng(22)
    a = rng.uniform(0, 30, 160)
    s = 1900 + 75 * a + rng.normal(0, 380, 160)
    fig, ax = plt.subplots(figsize=(7, 4.4), layout="constrained")
    ax.scatter(a, s, s=24, color=NUIT, alpha=.7)
    ax.set_ylim(1600, 3500)
    ax.set_xlim(0, 31)
    ax.set_xlabel("Ancienneté (années)")
    ax.set_ylabel("Salaire net mensuel (€)")
    ax.set_title("Salaires et ancienneté, 160 salariés", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("line-over-categories")
def parts_marche_enseignes():
    """Planche de conseil ; une ligne relie des enseignes qui n'ont aucun ordre."""
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(["Carrefour", "Leclerc", "Lidl", "Auchan", "Casino", "Système U", "Intermarché"], [19.6, 23.4, 7.8, 8.6, 5.1, 11.9, 16.2],
            color=BLEU, lw=2.4, marker="o")
    ax.set_ylim(0, 26)
    ax.set_ylabel("Part de marché (%)")
    ax.set_title("Parts de marché de la grande distribution", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("line-over-categories")
def wellbeing_by_department():
    """HR slide; two lines run through departments as though they were a timeline."""
    d = ["Finance", "Legal", "Sales", "R&D", "Support", "Logistics"]
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(d, [6.8, 7.2, 6.1, 7.9, 6.4, 5.8], color=NUIT, marker="o", lw=2, label="Office staff")
    ax.plot(d, [6.2, 6.9, 5.4, 7.3, 6.6, 5.1], color=ORANGE, marker="s", ls="--", lw=2, label="Remote staff")
    ax.set_ylim(0, 10)
    ax.set_ylabel("Mean well-being score (0–10)")
    ax.legend(frameon=False, loc="lower left")
    ax.set_title("Well-being by department", loc="left")
    epure(ax)
    return fig

@liar("pie-misuse")
def budget_quatorze_parts():
    """Rapport de mairie ; quatorze parts de camembert presque égales."""
    n = ["Écoles", "Voirie", "Culture", "Sports", "Social", "Propreté", "Espaces verts", "Police", "Dette", "Crèches", "Éclairage",
         "Personnel", "Eau", "Transport"]
    v = [11, 10, 9, 9, 8, 8, 7, 7, 6, 6, 5, 5, 5, 4]
    fig, ax = plt.subplots(figsize=(7, 6), layout="constrained")
    ax.pie(v, labels=n, colors=sns.color_palette("Blues", 14)[::-1], wedgeprops=dict(ec="white"), startangle=90, counterclock=False)
    ax.set_title("Le budget communal 2024, par poste", weight="bold")
    return fig

@liar("pie-misuse")
def raisons_achat_168():
    """Institut de sondage ; plusieurs réponses possibles, un total de 168 % forcé dans un disque."""
    n, v = ["Prix", "Qualité", "Proximité", "Origine", "Marque"], [62, 45, 31, 18, 12]
    fig, ax = plt.subplots(figsize=(6.5, 5), layout="constrained")
    ax.pie(v, labels=[f"{a}\n{b} %" for a, b in zip(n, v)], colors=[NUIT, BLEU, CIEL, ORANGE, "#f2c46d"], startangle=90,
           counterclock=False, wedgeprops=dict(ec="white", width=.5))
    ax.set_title("Ce qui décide l'achat (plusieurs réponses possibles)", weight="bold")
    return fig

@liar("pie-misuse")
def salary_pie():
    """Student slide; average salaries are not parts of any whole."""
    fig, ax = plt.subplots(figsize=(6.5, 5), layout="constrained")
    v = [4100, 3300, 2500, 2200, 1900]
    ax.pie(v, labels=["Engineer", "Accountant", "Nurse", "Teacher", "Cashier"],
           colors=[NUIT, BLEU, CIEL, "#e2a458", ORANGE], startangle=90, counterclock=False, wedgeprops=dict(ec="white"))
    for k, (w, t) in enumerate(zip(ax.patches, v)):
        a = np.deg2rad((w.theta1 + w.theta2) / 2)
        ax.text(.68 * np.cos(a), .68 * np.sin(a), f"€{t:,}", ha="center", va="center", color="white" if k < 2 else "black")
    ax.set_title("Average net monthly salary by occupation")
    return fig

@liar("three-d")
def ventes_barres_3d():
    """Planche de conseil d'un autre âge ; cinq barres en volume qu'on ne peut pas comparer."""
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    v = [42, 38, 35, 29, 24]
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), .6, .5, v, color=BLEU, shade=True)
    ax.set_xticks(np.arange(5) + .3, ["Nord", "Est", "Sud", "Ouest", "Centre"])
    ax.set_yticks([])
    ax.set_zlabel("Ventes (M€)")
    ax.set_title("Ventes par région, 2024")
    return fig

@liar("three-d")
def camembert_epais():
    """Infographie des années 2000 ; un disque aplati en ellipse, posé sur une tranche épaisse."""
    fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
    v, n = [46, 29, 25], ["Voiture", "Transports\ncollectifs", "Vélo et marche"]
    c = [NUIT, BLEU, CIEL]; dark = ["#0a1626", "#143c64", "#4d7fa6"]
    for k in range(14, -1, -1):
        a = 90.
        for val, cc, dd in zip(v, c, dark):
            th = np.deg2rad(np.linspace(a - 3.6 * val, a, 60))
            P = np.c_[np.r_[0, np.cos(th)], np.r_[0, .5 * np.sin(th)] - .015 * k]
            ax.add_patch(Polygon(P, fc=cc if k == 0 else dd, ec="white" if k == 0 else "none", lw=1))
            a -= 3.6 * val
    a = 90.
    for val, t in zip(v, n):
        m = np.deg2rad(a - 1.8 * val)
        ax.text(1.4 * np.cos(m), .78 * np.sin(m) - (.22 if np.sin(m) < -.5 else .08), f"{t}\n{val} %", ha="center", va="center", fontsize=10)
        a -= 3.6 * val
    ax.set(xlim=(-1.8, 1.8), ylim=(-1.25, .85), aspect="equal"); ax.axis("off")
    ax.set_title("Comment on se rend au travail", weight="bold")
    return fig

@liar("three-d")
def barres_fausses_faces():
    """Lettre municipale ; des barres plates auxquelles on a dessiné un dessus et un flanc."""
    fig, ax = plt.subplots(figsize=(7.5, 4.4), layout="constrained")
    v, n = [320, 270, 210, 150], ["Maternelle", "Primaire", "Collège", "Lycée"]
    ax.bar(range(4), v, width=.5, color="#3b78ad")
    dx, dy = .16, 18
    for i, h in enumerate(v):
        ax.add_patch(Polygon([(i - .25, h), (i + .25, h), (i + .25 + dx, h + dy), (i - .25 + dx, h + dy)], fc="#86b3db"))
        ax.add_patch(Polygon([(i + .25, 0), (i + .25, h), (i + .25 + dx, h + dy), (i + .25 + dx, dy)], fc="#1f4a73"))
    ax.set_xticks(range(4), n); ax.set_ylim(0, 370); ax.set_xlim(-.6, 3.7)
    ax.set_ylabel("Élèves inscrits")
    ax.set_title("Effectifs scolaires, rentrée 2024", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("three-d")
def ribbon_turnover():
    """Annual report; one yearly series extruded into a wavy surface just for show."""
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    x = np.arange(2013, 2025)
    y = np.array([21, 22, 24, 23, 27, 30, 29, 33, 32, 36, 39, 41.])
    X, Y = np.meshgrid(x, [0, 1]); Z = np.vstack([y, y])
    ax.plot_surface(X, Y, Z, color="#3b78ad", shade=True)
    ax.set_yticks([]); ax.set_zlim(0, 45)
    ax.set_zlabel("Turnover, € million"); ax.set_xlabel("Year")
    ax.set_title("Turnover 2013–2024")
    return fig

@liar("three-d")
def camembert_en_relief():
    """Présentation commerciale ; ombre portée et part décollée donnent du relief à trois chiffres."""
    fig, ax = plt.subplots(figsize=(8, 5))
    ax.pie([54, 28, 18], labels=["Particuliers 54 %", "Entreprises 28 %", "Collectivités 18 %"], explode=(.12, 0, 0), shadow=True,
           colors=[BLEU, ORANGE, "#b9c9dc"], startangle=120)
    ax.set_title("Répartition du chiffre d'affaires", weight="bold")
    return fig

@liar("misrepresentation")
def bulles_au_rayon():
    """Infographie ; le rayon suit la population : Paris couvre 43 fois Nantes pour 6,6 fois ses habitants."""
    v = np.array([2100, 870, 520, 500, 320]); n = ["Paris", "Marseille", "Lyon", "Toulouse", "Nantes"]
    fig, ax = plt.subplots(figsize=(9, 4.2), layout="constrained")
    x = 0.
    for a, t in zip(v, n):
        r = a / 1000
        ax.add_patch(Circle((x + r, 0), r, fc=CIEL, ec=NUIT))
        ax.text(x + r, -2.35, f"{t}\n{mille(a * 1000)} hab.", ha="center", va="top", fontsize=9)
        x += 2 * r + .75
    ax.set(xlim=(-.3, x), ylim=(-3.4, 2.3), aspect="equal"); ax.axis("off")
    ax.set_title("La population de cinq grandes villes", loc="left", weight="bold")
    return fig

@liar("misrepresentation")
def market_size_bubbles_squared():
    """Consultant's bubble chart; bubble area grows with the square of the written revenue."""
    fig, ax = plt.subplots(figsize=(7.5, 4.8), layout="constrained")
    g = np.array([3, 6, 9, 12, 15]); m = np.array([14, 22, 11, 25, 18]); r = np.array([10, 20, 30, 40, 60])
    ax.scatter(g, m, s=r ** 2 * 1.1, color=CIEL, ec=NUIT)
    for a, b, c, t in zip(g, m, r, ["Retail", "Health", "Energy", "Telecom", "Software"]):
        ax.annotate(f"{t}, €{c}m", (a, b), (0, 4 + c * .53), textcoords="offset points", ha="center", va="bottom", fontsize=9)
    ax.set(xlim=(0, 19), ylim=(0, 34), xlabel="Annual growth (%)", ylabel="Operating margin (%)")
    ax.set_title("Where the portfolio stands (bubble = revenue)", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("misrepresentation")
def barres_qui_depassent_leur_chiffre():
    """Tract municipal ; la barre « 2024 : 42 % » monte à 58 quand les autres sont à l'échelle."""
    fig, ax = plt.subplots(figsize=(6.5, 4.2), layout="constrained")
    b = ax.bar(["2021", "2022", "2023", "2024"], [33, 36, 39, 58], color=[CIEL] * 3 + [BLEU])
    ax.bar_label(b, labels=["33 %", "36 %", "39 %", "42 %"], padding=3, weight="bold")
    ax.set_ylim(0, 66); ax.set_yticks([])
    ax.set_title("Part des déchets recyclés", loc="left", weight="bold")
    epure(ax, "top", "right", "left")
    return fig

@liar("misrepresentation")
def donut_part_gonflee():
    """Opérateur de transport ; la part étiquetée 38 % occupe plus de la moitié de l'anneau."""
    fig, ax = plt.subplots(figsize=(6, 5), layout="constrained")
    ax.pie([55, 25, 20], labels=["Satisfaits 38 %", "Neutres 34 %", "Mécontents 28 %"], colors=[BLEU, "#b9c9dc", ORANGE],
           startangle=90, counterclock=False, wedgeprops=dict(width=.42, ec="white"))
    ax.set_title("Satisfaction des voyageurs, 2024", weight="bold")
    return fig

@liar("discretised-continuous")
def nuage_age_en_trois_classes():
    """Étudiante ; un âge mesuré au mois près, réduit à trois couleurs découpées au hasard."""
    rng = np.random.default_rng(31)
    age = rng.uniform(18, 78, 150); t = rng.uniform(1.5, 1.95, 150)
    y = 55 + .25 * age + 40 * (t - 1.7) + rng.normal(0, 5, 150)
    k = pd.cut(age, [18, 38, 58, 78], labels=["18 à 38 ans", "38 à 58 ans", "58 à 78 ans"])
    fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
    for c, lab in zip(["#c6dbef", "#6baed6", "#08519c"], k.categories):
        ax.scatter(t[k == lab], y[k == lab], color=c, ec="#333333", lw=.4, s=34, label=lab)
    ax.set(xlabel="Taille (m)", ylabel="Poids (kg)")
    ax.legend(title="Âge", frameon=False)
    ax.set_title("Taille, poids et âge des volontaires", loc="left")
    return fig

@liar("discretised-continuous")
def temperature_sol_quatre_paliers():
    """Article ; un champ continu de températures rendu en quatre aplats qui fabriquent des frontières."""
    x, y = np.meshgrid(np.linspace(0, 10, 90), np.linspace(0, 6, 60))
    z = 14 + 3 * np.sin(x / 2.4) + 2 * np.cos(y / 1.5) + .3 * x
    fig, ax = plt.subplots(figsize=(7.5, 4.4), layout="constrained")
    m = ax.pcolormesh(x, y, z, cmap=plt.get_cmap("viridis", 4), shading="auto")
    fig.colorbar(m, label="Température du sol (°C)")
    ax.set(xlabel="Distance est (km)", ylabel="Distance nord (km)", title="Température du sol, parcelle d'essai")
    return fig

@liar("rainbow-colormap")
def bruit_jet():
    """Rapport d'acoustique ; des décibels en jet."""
    rng = np.random.default_rng(5)
    x, y = np.meshgrid(np.linspace(-3, 3, 120), np.linspace(-2, 2, 80))
    z = 45 + 25 * np.exp(-y ** 2 / .3) + 12 * np.exp(-((x - 1) ** 2 + (y - 1) ** 2)) + rng.normal(0, .4, x.shape)
    fig, ax = plt.subplots(figsize=(7.5, 4.4), layout="constrained")
    im = ax.imshow(z, cmap="jet", extent=(0, 600, 0, 400), origin="lower")
    fig.colorbar(im, label="Niveau sonore (dB)")
    ax.set(xlabel="mètres", ylabel="mètres", title="Bruit le long du boulevard")
    return fig

@liar("rainbow-colormap")
def density_homemade_ramp():
    """Consultant's heat map; a home-made blue-cyan-green-yellow-red ramp for an ordered density."""
    ramp = LinearSegmentedColormap.from_list("corp", ["#0000c8", "#00c8ff", "#00d040", "#fff000", "#ff7a00", "#d00000"])
    x, y = np.meshgrid(np.linspace(0, 8, 100), np.linspace(0, 5, 70))
    z = 900 * np.exp(-((x - 3) ** 2 / 3 + (y - 2) ** 2 / 1.5)) + 500 * np.exp(-((x - 6.3) ** 2 + (y - 3.6) ** 2))
    fig, ax = plt.subplots(figsize=(7.5, 4.5), layout="constrained")
    c = ax.contourf(x, y, z, levels=24, cmap=ramp)
    fig.colorbar(c, label="Footfall (visitors per hour)")
    ax.set(xlabel="km east", ylabel="km north", title="Shopping district footfall, Saturday")
    return fig

@liar("rainbow-colormap")
def heatmap_heures_arc_en_ciel():
    """Tableau de bord ; une carte de chaleur seaborn d'effectifs en gist_rainbow."""
    rng = np.random.default_rng(15)
    z = np.round(20 + 60 * np.exp(-((np.arange(8, 20) - 13) / 3.) ** 2)[None, :] * rng.uniform(.6, 1.1, (6, 1)) + rng.normal(0, 3, (6, 12)))
    fig, ax = plt.subplots(figsize=(8.5, 4), layout="constrained")
    sns.heatmap(pd.DataFrame(z, index=["lun.", "mar.", "mer.", "jeu.", "ven.", "sam."], columns=[f"{h} h" for h in range(8, 20)]),
                cmap="gist_rainbow", ax=ax, cbar_kws=dict(label="Visiteurs"))
    ax.set_title("Fréquentation de la médiathèque", loc="left", weight="bold")
    return fig

@liar("rainbow-colormap")
def nuage_revenu_rainbow():
    """Mémoire ; le revenu médian, grandeur ordonnée, coloré en rainbow dans un nuage."""
    rng = np.random.default_rng(16)
    r = rng.normal(22, 4, 120); a = 30 + 1.1 * r + rng.normal(0, 6, 120); b = rng.uniform(10, 60, 120)
    fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
    s = ax.scatter(b, a, c=r, cmap="rainbow", s=36, ec="#333333", lw=.4)
    fig.colorbar(s, label="Revenu médian (k€)")
    ax.set(xlabel="Logements collectifs (%)", ylabel="Participation (%)", title="Participation dans 120 quartiers")
    return fig

@liar("colour-blind")
def rouge_vert_meme_clarte():
    """Planche de conseil ; deux courbes rouge et vert olive de même clarté, rien d'autre pour les distinguer."""
    x = np.arange(2012, 2025)
    fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    ax.plot(x, [52, 54, 53, 57, 60, 58, 62, 66, 61, 67, 70, 73, 71], color="#c8553d", lw=2.5, label="Site de Lille")
    ax.plot(x, [60, 58, 59, 57, 56, 59, 57, 60, 64, 62, 61, 65, 66], color="#7a8b2f", lw=2.5, label="Site de Metz")
    ax.set_ylim(0, 80); ax.set_ylabel("Pièces produites par heure"); ax.legend(frameon=False, loc="lower right")
    ax.set_title("Productivité des deux sites, 2012–2024", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("colour-blind")
def inspections_red_green_dots():
    """Quality report; pass and fail are the same dot in red and green of equal lightness."""
    rng = np.random.default_rng(41)
    fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
    p = rng.normal([50, 20], [8, 3], (60, 2)); f = rng.normal([57, 23], [8, 3], (60, 2))
    ax.scatter(*p.T, color="#7a8b2f", s=36, label="Pass")
    ax.scatter(*f.T, color="#c8553d", s=36, label="Fail")
    ax.set(xlabel="Oven temperature (°C)", ylabel="Humidity (%)", title="Batches inspected, March")
    ax.legend(frameon=False)
    return fig

@liar("low-contrast")
def courbe_jaune_pale():
    """Rapport annuel ; une courbe jaune très pâle sur fond blanc, seule donnée de la figure."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(np.arange(2010, 2025), np.linspace(120, 190, 15) + np.array([0, 3, -4, 2, 5, -6, 3, 1, 4, -8, -12, 2, 5, 3, 0]), color="#fff7c2", lw=1.8)
    ax.set_ylim(0, 220); ax.set_ylabel("Adhérents"); ax.set_title("Adhérents de l'association, 2010–2024", loc="left")
    epure(ax)
    return fig

@liar("low-contrast")
def dashboard_dim_text():
    """Dark dashboard; title, ticks and labels are dark grey on near-black."""
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained", facecolor="#101418")
        ax.set_facecolor("#101418")
        ax.bar(["Mon", "Tue", "Wed", "Thu", "Fri"], [410, 452, 438, 470, 395], color="#4fb3d9")
        ax.tick_params(colors="#2b3238")
        ax.set_ylabel("Tickets closed", color="#2b3238")
        ax.set_title("Support desk, week 21", color="#2b3238", loc="left")
        for s in ax.spines.values(): s.set_color("#2b3238")
    return fig

@liar("too-many-series")
def treize_regions():
    """Infographie ; treize régions, treize couleurs, une légende, aucun propos."""
    rng = np.random.default_rng(51)
    r = ["ARA", "BFC", "BRE", "CVL", "COR", "GES", "HDF", "IDF", "NOR", "NAQ", "OCC", "PDL", "PAC"]
    x = np.arange(2010, 2025)
    fig, ax = plt.subplots(figsize=(8.5, 4.8), layout="constrained")
    for n, c in zip(r, plt.get_cmap("tab20").colors):
        ax.plot(x, rng.uniform(7, 11) + np.cumsum(rng.normal(-.05, .35, 15)), color=c, lw=1.8, label=n)
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), frameon=False)
    ax.set_ylabel("Taux de chômage (%)"); ax.set_title("Taux de chômage par région, 2010–2024", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("too-many-series")
def product_lines_pandas():
    """Dashboard made with DataFrame.plot; eleven product lines tangled together."""
    rng = np.random.default_rng(52)
    d = pd.DataFrame(100 + np.cumsum(rng.normal(.3, 4, (36, 11)), axis=0), index=pd.date_range("2021-01", periods=36, freq="MS"),
                     columns=[f"Line {c}" for c in "ABCDEFGHIJK"])
    fig, ax = plt.subplots(figsize=(8.5, 4.8), layout="constrained")
    d.plot(ax=ax, color=sns.color_palette("husl", 11), lw=1.6)
    ax.legend(loc="center left", bbox_to_anchor=(1, .5))
    ax.set_ylabel("Sales index (2020 = 100)"); ax.set_title("Monthly sales by product line")
    return fig

@liar("too-many-series")
def seaborn_quinze_capteurs():
    """Article ; quinze capteurs superposés par sns.lineplot avec une légende de quinze couleurs."""
    rng = np.random.default_rng(53)
    h = np.arange(24)
    d = pd.concat([pd.DataFrame(dict(h=h, t=15 + rng.normal(0, 2) + 5 * np.sin((h - 9 + rng.normal(0, 1.5)) / 24 * 2 * np.pi) + rng.normal(0, .7, 24), c=f"S{k:02d}"))
                   for k in range(1, 16)])
    fig, ax = plt.subplots(figsize=(8, 5), layout="constrained")
    sns.lineplot(d, x="h", y="t", hue="c", ax=ax, palette="husl")
    ax.legend(title="Capteur", loc="center left", bbox_to_anchor=(1, .5), fontsize=9)
    ax.set(xlabel="Heure", ylabel="Température (°C)", title="Températures relevées le 12 mai")
    return fig

@liar("overplotting")
def trips_blob():
    """Data team; forty thousand opaque dots make a single blob."""
    rng = np.random.default_rng(61)
    d = rng.gamma(2, 2.2, 40000); t = 4 + 3.1 * d * rng.lognormal(0, .25, 40000) + rng.gamma(2, 3, 40000)
    fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
    ax.scatter(d, t, color=BLEU, s=30)
    ax.set(xlabel="Trip distance (km)", ylabel="Duration (min)", title="40,000 taxi trips")
    return fig

@liar("overplotting")
def notes_empilees():
    """Étudiante ; six mille copies notées, gros points opaques les uns sur les autres."""
    rng = np.random.default_rng(62)
    a = np.clip(rng.normal(11, 3, 6000), 0, 20); b = np.clip(.6 * a + 4.5 + rng.normal(0, 2.2, 6000), 0, 20)
    fig, ax = plt.subplots(figsize=(6, 5), layout="constrained")
    ax.plot(a, b, "o", color="#6b4c9a", ms=8)
    ax.set(xlabel="Note de français", ylabel="Note de mathématiques", xlim=(-.7, 20.7), ylim=(-.7, 20.7), title="6 000 copies du brevet blanc")
    return fig

@liar("small-text")
def legendes_microscopiques():
    """Planche de conseil ; graduations et étiquettes en corps 3,5 sous un titre normal."""
    s = pd.Series({"Transport routier de marchandises": 31, "Chauffage des bâtiments": 24, "Industrie manufacturière": 19,
                   "Agriculture et élevage": 15, "Traitement des déchets": 7, "Transport aérien": 4}).sort_values()
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    b = ax.barh(s.index, s.values, color=NUIT)
    ax.bar_label(b, fmt="%d %%", fontsize=3.5, padding=2)
    ax.tick_params(labelsize=3.5); ax.set_xlabel("Part des émissions (%)", fontsize=3.5)
    ax.set_title("D'où viennent les émissions du territoire", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("small-text")
def heatmap_tiny_numbers():
    """Scientific article; a heat map whose cell values and labels are printed at 3 points."""
    rng = np.random.default_rng(66)
    z = rng.uniform(0, 1, (14, 18))
    fig, ax = plt.subplots(figsize=(7, 4.6), layout="constrained")
    sns.heatmap(z, cmap="Blues", annot=True, fmt=".1f", annot_kws=dict(size=3), ax=ax, cbar_kws=dict(label="Expression score"),
                xticklabels=[f"S{k}" for k in range(1, 19)], yticklabels=[f"Gene {k}" for k in range(1, 15)])
    ax.tick_params(labelsize=3.5)
    ax.set_title("Expression score by gene and sample")
    return fig

@liar("diverging-off-centre")
def ecarts_temperature_decentres():
    """Article ; une palette rouge-bleu tendue de −1 à +5 : le blanc tombe à +2, les hausses de 1 °C sont bleues."""
    rng = np.random.default_rng(71)
    z = np.clip(rng.normal(1.2, .6, (12, 20)) + np.linspace(-1, 2.2, 20), -1, 5)
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    im = ax.imshow(z, cmap="RdBu_r", aspect="auto", vmin=-1, vmax=5, extent=(2004.5, 2024.5, 12, 0))
    ax.set_yticks(np.arange(12) + .5, MOIS); ax.set_xticks(range(2006, 2025, 3))
    fig.colorbar(im, label="Écart à la normale 1981-2010 (°C)")
    ax.set_title("Écarts mensuels de température", loc="left", weight="bold")
    return fig

@liar("diverging-off-centre")
def cost_index_heatmap():
    """Consultant's heat map; index 100 = national average, but coolwarm's grey middle falls near 118."""
    d = pd.DataFrame([[96, 104, 112, 141], [92, 99, 108, 133], [101, 109, 118, 145], [94, 97, 106, 128], [98, 103, 121, 138]],
                     index=["Food", "Energy", "Health", "Leisure", "Transport"], columns=["Rural", "Town", "City", "Capital"])
    fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    sns.heatmap(d, cmap="coolwarm", annot=True, fmt="d", ax=ax, linewidths=1, cbar_kws=dict(label="Price index (national average = 100)"))
    ax.set_title("Cost of living by area type", loc="left", weight="bold")
    return fig

@liar("diverging-off-centre")
def solde_migratoire_quartiers():
    """Rapport de mairie ; gains et pertes d'habitants en PuOr, milieu de palette à −150."""
    rng = np.random.default_rng(73)
    x, y = rng.uniform(0, 10, 60), rng.uniform(0, 6, 60)
    v = np.round(rng.normal(-140, 130, 60)).clip(-450, 150)
    fig, ax = plt.subplots(figsize=(7.5, 4.6), layout="constrained")
    s = ax.scatter(x, y, c=v, cmap="PuOr", vmin=-450, vmax=150, s=110, ec="#444444", lw=.6)
    fig.colorbar(s, label="Solde migratoire 2015-2021 (habitants)")
    ax.set(xlabel="km (ouest-est)", ylabel="km (sud-nord)")
    ax.set_title("Quartiers qui gagnent et quartiers qui perdent des habitants", loc="left", weight="bold")
    return fig

@liar("bridged-gap")
def barrage_sans_2009_2014():
    """Étudiante ; la station n'a rien mesuré de 2009 à 2014, la ligne passe tout droit."""
    x = np.array([*range(1998, 2009), *range(2015, 2025)])
    rng = np.random.default_rng(81)
    y = 42 + .25 * (x - 1998) + rng.normal(0, 1.8, len(x))
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(x, y, color=BLEU, lw=2.2)
    ax.set_ylim(0, 60); ax.set_ylabel("Niveau moyen du réservoir (m)")
    ax.set_title("Niveau du réservoir, 1998–2024", loc="left", weight="bold")
    ax.grid(axis="y", alpha=.3); epure(ax)
    return fig

@liar("bridged-gap")
def footfall_lockdown_dropped():
    """Retail dashboard; the fourteen closed months were dropped and the line jumps over them."""
    d = pd.date_range("2018-01", "2023-12", freq="MS")
    rng = np.random.default_rng(82)
    s = pd.Series(200 + 25 * np.sin(np.arange(72) / 12 * 2 * np.pi) + rng.normal(0, 6, 72), index=d)
    s["2020-03":"2021-04"] = np.nan
    s = s.dropna()
    fig, ax = plt.subplots(figsize=(8.5, 4), layout="constrained")
    ax.plot(s.index, s.values, color=ORANGE, lw=2, marker="o", ms=3)
    ax.set_ylim(0, 260); ax.set_ylabel("Visitors (thousands)")
    ax.set_title("Monthly visitors to the mall, 2018–2023", loc="left", weight="bold")
    epure(ax)
    return fig

@liar("bridged-gap")
def qualite_air_aire_continue():
    """Rapport d'agglomération ; trois semaines de panne de capteur cachées sous une aire continue."""
    rng = np.random.default_rng(83)
    d = pd.date_range("2024-01-01", "2024-03-31")
    v = 18 + np.cumsum(rng.normal(0, 1.2, len(d))); v = np.clip(v, 6, None)
    ok = (d < "2024-02-03") | (d > "2024-02-24")
    fig, ax = plt.subplots(figsize=(8.5, 4), layout="constrained")
    ax.fill_between(d[ok], 0, v[ok], color="#b9d0e6"); ax.plot(d[ok], v[ok], color=NUIT, lw=1.8)
    ax.set_ylim(0, None); ax.set_ylabel("PM2,5, moyenne du jour (µg/m³)")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_title("Particules fines au premier trimestre 2024", loc="left", weight="bold"); epure(ax)
    return fig

@liar("title-contradicts-data")
def velos_en_recul():
    """Titre de quotidien ; « reculent » au-dessus d'une courbe qui monte chaque année."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(np.arange(2016, 2025), [210, 224, 239, 251, 268, 290, 301, 318, 335], color=BLEU, lw=2.5, marker="o")
    ax.set_ylim(0, 370); ax.set_ylabel("Vélos vendus (milliers)")
    ax.set_title("Les ventes de vélos reculent depuis 2016", loc="left", weight="bold"); epure(ax)
    return fig

@liar("title-contradicts-data")
def toulouse_la_plus_chere():
    """Titre superlatif ; la barre la plus longue est celle de Lyon."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    s = pd.Series({"Lyon": 4710, "Nantes": 3890, "Toulouse": 3560, "Rennes": 3480, "Lille": 3210})[::-1]
    b = ax.barh(s.index, s.values, color=BLEU); ax.bar_label(b, fmt="%d €", padding=3)
    ax.set_xlim(0, 5400); ax.set_xlabel("Prix médian au m² dans l'ancien (€)")
    ax.set_title("Toulouse, la ville la plus chère des cinq", loc="left", weight="bold"); epure(ax)
    return fig

@liar("title-contradicts-data")
def twice_as_many_cyclists():
    """Campaign leaflet; the title doubles a rise of 29 %."""
    fig, ax = plt.subplots(figsize=(6.5, 4), layout="constrained")
    b = ax.bar(["2019", "2024"], [41, 53], color=[CIEL, BLEU], width=.5)
    ax.bar_label(b, fmt="%d,000", padding=3)
    ax.set_ylim(0, 62); ax.set_ylabel("Cyclists per day (thousands)")
    ax.set_title("Twice as many cyclists as in 2019", loc="left", weight="bold"); epure(ax)
    return fig

@liar("title-contradicts-data")
def la_moitie_des_dechets():
    """Lettre municipale ; « plus de la moitié » pour une part de 37 %."""
    fig, ax = plt.subplots(figsize=(6, 5), layout="constrained")
    ax.pie([37, 34, 18, 11], labels=["Recyclés 37 %", "Incinérés 34 %", "Enfouis 18 %", "Compostés 11 %"],
           colors=[BLEU, "#b9c9dc", "#d7dee7", CIEL], startangle=90, counterclock=False, wedgeprops=dict(width=.45, ec="white"))
    ax.set_title("Plus de la moitié de nos déchets sont recyclés", weight="bold")
    return fig

@liar("unexplained-interval")
def bande_sans_nom():
    """Article ; une bande claire entoure la courbe, ni légende ni note ne dit ce qu'elle vaut."""
    x = np.arange(2000, 2024); m = 31 + .35 * (x - 2000) + np.sin(x / 2)
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.fill_between(x, m - 2.2 - .06 * (x - 2000), m + 2.2 + .06 * (x - 2000), color=BLEU, alpha=.2, lw=0)
    ax.plot(x, m, color=BLEU, lw=2)
    ax.set_ylim(20, 48); ax.set_ylabel("Âge moyen à l'achat du logement"); ax.set_xlabel("Année")
    ax.set_title("Âge moyen des acheteurs, 2000–2023", loc="left", weight="bold"); epure(ax)
    return fig

@liar("unexplained-interval")
def seaborn_default_error_bars():
    """Student; seaborn's default error bars, left unexplained."""
    rng = np.random.default_rng(91)
    d = pd.concat([pd.DataFrame(dict(diet=k, gain=rng.normal(m, 4, 18))) for k, m in [("Control", 12), ("Low dose", 16), ("High dose", 21)]])
    fig, ax = plt.subplots(figsize=(6.5, 4.2), layout="constrained")
    sns.barplot(d, x="diet", y="gain", color="#7da7cc", ax=ax, capsize=.15, err_kws=dict(color="black", linewidth=1.5))
    ax.set(xlabel="", ylabel="Mean weight gain (g)", title="Weight gain after 8 weeks")
    return fig

@liar("unexplained-interval")
def sondage_points_moustaches():
    """Institut de sondage ; des moustaches autour de chaque intention de vote, sans un mot."""
    n = ["Liste E", "Liste D", "Liste C", "Liste B", "Liste A"]
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.errorbar([7, 13, 19, 26, 31], range(5), xerr=[1.6, 2.1, 2.5, 2.7, 2.9], fmt="o", color=NUIT, capsize=4, ms=7)
    ax.set_yticks(range(5), n); ax.set_xlim(0, 40); ax.set_xlabel("Intentions de vote (%)")
    ax.set_title("Municipales : intentions de vote au 8 février", loc="left", weight="bold")
    ax.grid(axis="x", alpha=.3); epure(ax)
    return fig

@liar("false-precision")
def satisfaction_au_dix_millieme():
    """Planche de conseil ; 212 répondants et quatre décimales."""
    s = pd.Series({"Accueil": 78.7736, "Délais": 64.1509, "Propreté": 59.9057, "Prix": 41.0377})[::-1]
    fig, ax = plt.subplots(figsize=(7.5, 3.8), layout="constrained")
    b = ax.barh(s.index, s.values, color="#2a6f6b"); ax.bar_label(b, fmt="%.4f %%", padding=3)
    ax.set_xlim(0, 100); ax.set_xlabel("Usagers satisfaits (%), 212 réponses")
    ax.set_title("Satisfaction des usagers", loc="left", weight="bold"); epure(ax)
    return fig

@liar("false-precision")
def commute_minutes_overprecise():
    """Newspaper; commuting times from a survey written to the thousandth of a minute."""
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    v = [46.318, 38.204, 31.775, 27.431, 22.906]
    b = ax.bar(["London", "Paris", "Madrid", "Berlin", "Oslo"], v, color=BLEU); ax.bar_label(b, labels=[f"{k:.3f} min" for k in v], padding=3)
    ax.set_ylim(0, 54); ax.set_ylabel("Average commute (minutes)"); ax.set_title("Average commute in five capitals (survey)", loc="left"); epure(ax)
    return fig

@liar("smoothed-line")
def courbe_lissee_six_points():
    """Planche de conseil ; six mesures annuelles et une belle courbe ondulée, points effacés."""
    from scipy.interpolate import CubicSpline
    x = np.arange(2019, 2025); y = [12, 19, 14, 22, 17, 26]
    t = np.linspace(2019, 2024, 300)
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(t, CubicSpline(x, y)(t), color=ORANGE, lw=3)
    ax.set_ylim(0, 30); ax.set_xticks(x); ax.set_ylabel("Projets gagnés par an"); ax.set_title("Projets gagnés, 2019–2024", loc="left", weight="bold"); epure(ax)
    return fig

@liar("smoothed-line")
def sales_spline_with_dots():
    """Corporate report; a spline drawn through seven yearly dots invents bumps between them."""
    from scipy.interpolate import make_interp_spline
    x = np.arange(2018, 2025); y = np.array([31, 44, 29, 38, 52, 41, 57.])
    t = np.linspace(2018, 2024, 240)
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(t, make_interp_spline(x, y, k=3)(t), color=BLEU, lw=2.5); ax.plot(x, y, "o", color=BLEU, ms=7)
    ax.set_ylim(0, 65); ax.set_ylabel("Contracts signed per year"); ax.set_title("Contracts signed, 2018–2024", loc="left"); epure(ax)
    return fig

@liar("unsorted-bars")
def filieres_en_vrac():
    """Rapport de mairie ; dix secteurs d'emploi rangés par rien."""
    n = ["Santé", "Bâtiment", "Commerce", "Culture", "Enseignement", "Agriculture", "Transport", "Tourisme", "Industrie", "Numérique"]
    v = [412, 188, 530, 61, 377, 45, 240, 98, 690, 133]
    fig, ax = plt.subplots(figsize=(7.5, 4.4), layout="constrained")
    ax.barh(n, v, color=BLEU); ax.set_xlabel("Emplois"); ax.set_title("Emplois par secteur dans la commune, 2023", loc="left", weight="bold"); epure(ax)
    return fig

@liar("unsorted-bars")
def complaints_by_topic():
    """Service desk; complaint topics in no order at all."""
    fig, ax = plt.subplots(figsize=(8.5, 4.2), layout="constrained")
    ax.bar(["Billing", "Noise", "Delay", "Staff", "Website", "Refund", "Cleanliness", "Damage"], [88, 21, 134, 47, 112, 19, 65, 97], color=NUIT, width=.7)
    ax.set_ylabel("Complaints received"); ax.set_title("Complaints by topic, 2024", loc="left", weight="bold"); epure(ax)
    return fig

# ============================================================ HONNÊTES

@honest
def points_axe_serre():
    """Limite : des points (non des barres) sur un axe qui ne part pas de zéro."""
    s = pd.Series({"Italie": 83.5, "Espagne": 84.0, "France": 83.1, "Suède": 83.4, "Allemagne": 81.2, "Pologne": 78.6, "Roumanie": 76.6}).sort_values()
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    ax.plot(s.values, s.index, "o", color=NUIT, ms=9)
    ax.set_xlim(75, 86); ax.grid(axis="x", alpha=.4); ax.set_xlabel("Espérance de vie à la naissance (années)")
    ax.set_title("Espérance de vie dans sept pays", loc="left", weight="bold"); epure(ax)
    return fig

@honest
def cascade_resultat():
    """Limite : cascade de résultat, barres flottantes mais totaux posés sur zéro."""
    n = ["Résultat 2023", "Volume", "Prix", "Matières", "Salaires", "Résultat 2024"]
    d = [120, 32, 18, -27, -15]
    pied, haut, c = [0], [120], [NUIT]
    cur = 120
    for k in d[1:]:
        pied.append(min(cur, cur + k)); haut.append(abs(k)); c.append(BLEU if k > 0 else ORANGE); cur += k
    pied.append(0); haut.append(cur); c.append(NUIT)
    fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    ax.bar(n, haut, bottom=pied, color=c, width=.6)
    for i, (p, h, t) in enumerate(zip(pied, haut, ["120", "+32", "+18", "−27", "−15", str(cur)])):
        ax.text(i, p + h + 3, t, ha="center", fontsize=10)
    ax.set_ylim(0, 195); ax.set_ylabel("Résultat d'exploitation (M€)")
    ax.set_title("De 120 à 128 millions : ce qui a fait bouger le résultat", loc="left", weight="bold"); epure(ax)
    return fig

@honest
def project_gantt():
    """Limit: a Gantt chart, bars float because they are dates."""
    t = [("Scoping", "2024-01-08", "2024-02-09"), ("Interviews", "2024-02-05", "2024-03-22"), ("Modelling", "2024-03-11", "2024-05-17"),
         ("Pilot", "2024-05-06", "2024-07-12"), ("Roll-out", "2024-07-01", "2024-10-04")]
    fig, ax = plt.subplots(figsize=(8, 3.8), layout="constrained")
    for i, (n, a, b) in enumerate(t):
        a, b = pd.Timestamp(a), pd.Timestamp(b)
        ax.barh(i, mdates.date2num(b) - mdates.date2num(a), left=mdates.date2num(a), color=BLEU if i < 3 else ORANGE, height=.5)
    ax.set_xlim(pd.Timestamp("2024-01-01"), pd.Timestamp("2024-10-31")); ax.set_yticks(range(5), [k[0] for k in t]); ax.invert_yaxis(); ax.xaxis_date()
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b")); ax.set_title("Project calendar, 2024", loc="left", weight="bold"); epure(ax)
    return fig

@honest
def amplitudes_mensuelles():
    """Limite : barres flottantes du minimum au maximum, dites comme telles."""
    lo = np.array([2, 2, 4, 6, 10, 13, 15, 15, 12, 9, 5, 3]); hi = np.array([8, 9, 13, 16, 20, 24, 26, 26, 22, 17, 11, 8])
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.bar(MOIS, hi - lo, bottom=lo, color=CIEL, width=.55)
    ax.set_ylim(0, 29); ax.set_ylabel("°C"); ax.set_title("De la minimale à la maximale moyenne, mois par mois", loc="left", weight="bold")
    ax.grid(axis="y", alpha=.3); ax.set_axisbelow(True); epure(ax); return fig

@honest
def likert_centre():
    """Limite : barres d'opinion divergentes, accord à droite, désaccord à gauche de zéro."""
    q = ["Les tarifs sont justes", "Les arrêts sont propres", "Les bus sont ponctuels", "Je me sens en sécurité"]
    D = np.array([[14, 20, 30, 10], [10, 22, 38, 12], [8, 15, 42, 20], [6, 12, 45, 25]])
    fig, ax = plt.subplots(figsize=(8.5, 4), layout="constrained")
    ax.barh(q, -D[:, 1], color="#f0b97a", label="Plutôt pas d'accord"); ax.barh(q, -D[:, 0], left=-D[:, 1], color="#b35900", label="Pas du tout d'accord")
    ax.barh(q, D[:, 2], color="#9cc3e6", label="Plutôt d'accord"); ax.barh(q, D[:, 3], left=D[:, 2], color="#1f5a96", label="Tout à fait d'accord")
    ax.axvline(0, color="black", lw=1); ax.set_xlim(-50, 80)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f} %"))
    fig.legend(loc="outside lower center", ncols=4, frameon=False, fontsize=9)
    ax.set_title("Ce que les usagers pensent du réseau (sans opinion non représentés)", loc="left", fontsize=11, weight="bold"); epure(ax); return fig

@honest
def pyramide_des_ages():
    """Limite : les hommes à gauche en valeurs négatives affichées sans signe, classes de cinq ans égales."""
    a = [f"{k}-{k + 4}" for k in range(0, 90, 5)]
    h = np.array([41, 43, 45, 46, 42, 40, 43, 45, 46, 44, 47, 48, 44, 41, 38, 27, 17, 9]); f = np.array([39, 41, 43, 44, 42, 42, 45, 47, 47, 45, 48, 50, 47, 45, 44, 34, 25, 17])
    fig, ax = plt.subplots(figsize=(7, 5), layout="constrained")
    ax.barh(a, -h, color=BLEU, label="Hommes"); ax.barh(a, f, color=ORANGE, label="Femmes")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}")); ax.set_xlim(-60, 60)
    ax.set_xlabel("Habitants (milliers)"); ax.set_ylabel("Âge"); ax.legend(frameon=False); ax.set_title("Pyramide des âges du département, 2023", loc="left", weight="bold"); epure(ax); return fig

@honest
def profil_de_profondeur():
    """Limite : la profondeur croît vers le bas, comme en mer."""
    z = np.linspace(0, 200, 60); t = 9 + 11 / (1 + np.exp((z - 55) / 12))
    fig, ax = plt.subplots(figsize=(4.6, 5), layout="constrained")
    ax.plot(t, z, color=BLEU, lw=2.4); ax.invert_yaxis(); ax.set(xlabel="Température (°C)", ylabel="Profondeur (m)", title="Thermocline au large de Nice, août")
    ax.grid(alpha=.3); return fig

@honest
def rangs_des_ports():
    """Limite : l'axe des rangs est retourné pour que le premier soit en haut."""
    x = [2019, 2020, 2021, 2022, 2023]
    R = {"Anvers": [2, 2, 2, 1, 1], "Rotterdam": [1, 1, 1, 2, 2], "Hambourg": [3, 3, 4, 4, 3], "Valence": [4, 4, 3, 3, 4]}
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    for (n, r), c in zip(R.items(), [BLEU, ORANGE, "#3a3f47", "#6aa7c9"]):
        ax.plot(x, r, color=c, lw=3, marker="o", ms=9); ax.text(2023.12, r[-1], n, va="center", color="black", fontsize=10)
    ax.set_ylim(4.5, .5); ax.set_yticks([1, 2, 3, 4], ["1er", "2e", "3e", "4e"]); ax.set_xticks(x); ax.set_xlim(2018.8, 2023.9)
    ax.set_ylabel("Rang"); ax.set_title("Le classement des ports par tonnage", loc="left", weight="bold"); epure(ax); return fig

@honest
def annees_avant_notre_ere():
    """Limite : les années avant notre ère vont en décroissant, le temps coule bien vers la droite."""
    x = np.arange(800, 99, -50); y = np.array([3, 4, 6, 9, 12, 18, 25, 31, 36, 40, 44, 43, 47, 52, 55])
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(x, y, color="#7a4b1e", lw=2.4, marker="o", ms=4); ax.invert_xaxis(); ax.set_ylim(0, 60)
    ax.set(xlabel="Années avant notre ère", ylabel="Sites occupés"); ax.set_title("Sites occupés dans la basse vallée", loc="left", weight="bold"); epure(ax); return fig

@honest
def celsius_fahrenheit():
    """Limit: the second axis is only a unit conversion."""
    m = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(m, [1, 3, 7, 12, 17, 22, 25, 24, 20, 14, 8, 3], color=ORANGE, lw=2.4, marker="o"); ax.set_ylabel("°C")
    s = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9)); s.set_ylabel("°F")
    ax.set_title("Mean temperature in New York", loc="left", weight="bold"); return fig

@honest
def energie_deux_unites():
    """Limite : twinx, mais les deux axes sont la même grandeur en GWh et en térajoules."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(np.arange(2014, 2025), [52, 51, 50, 48, 47, 46, 40, 43, 41, 38, 36], color="#2a6f6b", lw=2.5); ax.set_ylim(0, 60); ax.set_ylabel("Consommation (GWh)")
    b = ax.twinx(); b.set_ylim(0, 216); b.set_ylabel("Consommation (TJ)"); ax.set_title("Énergie consommée par les bâtiments municipaux", loc="left", weight="bold"); return fig

@honest
def pareto_defauts():
    """Limite : diagramme de Pareto, effectifs à gauche et cumul en % à droite, accordés."""
    v = np.array([132, 74, 41, 22, 14, 9]); n = ["Rayure", "Cote", "Soudure", "Teinte", "Vis", "Autre"]
    fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    ax.bar(n, v, color=CIEL); ax.set_ylim(0, 1.05 * v.sum()); ax.set_ylabel("Défauts relevés")
    b = ax.twinx(); b.plot(n, 100 * v.cumsum() / v.sum(), color=NUIT, marker="o", lw=2); b.set_ylim(0, 105); b.set_ylabel("Cumul (%)")
    ax.set_title("Pareto des défauts, ligne 3", loc="left", weight="bold"); return fig

@honest
def echelle_log_dite():
    """Limite : graduations 1, 10, 100 à égale distance, mais l'axe est logarithmique et le dit."""
    p = np.array([.8, 2, 5, 14, 33, 80, 190, 420]); f = np.array([1.5, 3, 9, 22, 60, 120, 330, 700])
    fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    ax.scatter(p, f, color=BLEU, s=50); ax.set_xscale("log"); ax.set_yscale("log")
    ax.set(xlabel="Population (milliers, échelle logarithmique)", ylabel="Commerces (échelle logarithmique)")
    ax.set_title("Plus la ville grossit, plus elle a de commerces", loc="left", weight="bold"); ax.grid(alpha=.3); return fig

@honest
def recensements_a_leur_place():
    """Limite : dates de recensement irrégulières, chacune à sa vraie place sur l'axe."""
    x = [1962, 1968, 1975, 1982, 1990, 1999, 2006, 2011, 2016, 2021]
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(x, [8.1, 9.4, 11.2, 12.0, 12.6, 12.9, 13.8, 14.4, 14.9, 15.3], color=BLEU, marker="o", lw=2); ax.set_xticks(x); ax.set_ylim(0, 17)
    ax.set_ylabel("Habitants (milliers)"); ax.set_title("La population à chaque recensement", loc="left", weight="bold"); epure(ax); source(fig, "Source : Insee, recensements."); fig.get_layout_engine().set(rect=(0, .05, 1, .95)); return fig

@honest
def presidential_turnout():
    """Limit: elections are unevenly spaced events, placed at their true years."""
    x = [1981, 1988, 1995, 2002, 2007, 2012, 2017, 2022]
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(x, [81.1, 81.4, 78.4, 71.6, 83.8, 79.5, 77.8, 73.7], color=NUIT, marker="o", lw=2); ax.set_xticks(x); ax.set_ylim(60, 90)
    ax.set_ylabel("First-round turnout (%)"); ax.set_title("Turnout at French presidential elections", loc="left", weight="bold"); ax.grid(axis="y", alpha=.3); epure(ax); return fig

@honest
def revenus_densite():
    """Limite : classes inégales, mais la hauteur est une densité et l'axe le dit."""
    rng = np.random.default_rng(111)
    x = rng.lognormal(np.log(2300), .5, 5000)
    fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    ax.hist(x[x < 10000], bins=[0, 1000, 1500, 2000, 2500, 3000, 4000, 6000, 10000], density=True, color=CIEL, ec="white")
    ax.set(xlabel="Revenu mensuel du ménage (€)", ylabel="Densité (part des ménages par euro)"); ax.set_title("Les revenus des ménages", loc="left", weight="bold"); return fig

@honest
def fermes_par_hectare():
    """Limite : escalier à classes inégales, hauteur rapportée à la largeur (% par hectare)."""
    b = np.array([0, 5, 10, 20, 50, 100, 200]); p = np.array([21, 12, 14, 18, 17, 18])
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.stairs(p / np.diff(b), b, fill=True, color="#a8c7a0", ec="#2d5a27"); ax.set(xlabel="Superficie (hectares)", ylabel="% des exploitations par hectare de classe")
    ax.set_title("Densité des exploitations selon leur superficie", loc="left", weight="bold"); epure(ax); return fig

@honest
def deciles_de_niveau_de_vie():
    """Limite : déciles — des groupes d'effectif égal — et une moyenne par groupe, non un effectif."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.bar([f"D{k}" for k in range(1, 11)], [9.3, 13.6, 16.2, 18.5, 20.8, 23.2, 26.1, 29.9, 35.7, 61.4], color=BLEU)
    ax.set(xlabel="Dixième de la population, du plus modeste au plus aisé", ylabel="Niveau de vie moyen (k€ par an)"); ax.set_title("Le niveau de vie moyen par dixième", loc="left", weight="bold"); epure(ax); return fig

@honest
def annee_scolaire():
    """Limite : l'axe commence en septembre, c'est l'année scolaire."""
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(m, [2.1, 3.4, 4.8, 6.0, 7.2, 6.5, 5.1, 4.0, 3.2, 2.8], color=BLEU, marker="o", lw=2.2); ax.set_ylim(0, 8)
    ax.set(ylabel="Absentéisme (%)", xlabel="Année scolaire 2023-2024"); ax.set_title("L'absentéisme culmine en janvier", loc="left", weight="bold"); epure(ax); return fig

@honest
def trimestres_dans_l_ordre():
    """Limite : T3 2022 avant T1 2023 — texte « désordonné », temps ordonné."""
    q = ["T3 2022", "T4 2022", "T1 2023", "T2 2023", "T3 2023", "T4 2023", "T1 2024", "T2 2024"]
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    b = ax.bar(q, [14, 18, 15, 17, 16, 21, 18, 20], color=NUIT, width=.65); ax.bar_label(b, padding=3); ax.set_ylim(0, 24); ax.set_ylabel("Commandes (M€)")
    ax.set_title("Carnet de commandes par trimestre", loc="left", weight="bold"); epure(ax); return fig

@honest
def jours_de_la_semaine():
    """Jours dans leur ordre, seaborn, barres non triées par valeur parce que la semaine a un ordre."""
    d = pd.DataFrame(dict(j=["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."], n=[210, 245, 390, 260, 305, 520, 180]))
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    sns.barplot(d, x="j", y="n", color=BLEU, ax=ax); ax.set(xlabel="", ylabel="Entrées à la piscine"); ax.set_title("Le samedi, jour de pointe", loc="left", weight="bold"); sns.despine(ax=ax); return fig

@honest
def age_groups_line():
    """Limit: the line joins ordered, equal-width age groups."""
    a = ["20–29", "30–39", "40–49", "50–59", "60–69", "70–79"]
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(a, [48, 55, 61, 68, 77, 81], color=BLEU, marker="o", lw=2.2); ax.set_ylim(0, 100)
    ax.set(xlabel="Age group", ylabel="Voted in 2022 (%)"); ax.set_title("Turnout rises with age", loc="left", weight="bold"); epure(ax); return fig

@honest
def pentes_2014_2024():
    """Limite : graphique en pentes, des lignes entre deux dates seulement."""
    V = {"Vélo": (3, 9), "Bus et tram": (17, 21), "Marche": (24, 25), "Voiture": (56, 45)}
    fig, ax = plt.subplots(figsize=(5.5, 5), layout="constrained")
    for n, (a, b) in V.items():
        c = BLEU if n == "Vélo" else "#6b7079"
        ax.plot([0, 1], [a, b], color=c, marker="o", lw=2.5); ax.text(-.05, a, f"{n} {a} %", ha="right", va="center"); ax.text(1.05, b, f"{b} %", va="center")
    ax.set_xticks([0, 1], ["2014", "2024"]); ax.set_yticks([]); ax.set_xlim(-.7, 1.3); ax.set_ylim(0, 62)
    ax.set_title("La part du vélo a triplé en dix ans", loc="left", weight="bold"); epure(ax, "top", "right", "left"); return fig

@honest
def camembert_trois_parts():
    """Un camembert sobre : trois parts qui font 100 %."""
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.pie([58, 31, 11], labels=["Locataires 58 %", "Propriétaires 31 %", "Logés gratuitement 11 %"], colors=[BLEU, ORANGE, "#c9ced6"],
           startangle=90, counterclock=False, wedgeprops=dict(ec="white"))
    ax.set_title("Statut d'occupation des logements", weight="bold"); return fig

@honest
def donut_arrondi_exact():
    """Limite : quatre parts aux décimales dont la somme fait exactement 100 et un trou au milieu qui porte le total."""
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.pie([41.5, 27.5, 18.5, 12.5], labels=["Nucléaire 41,5 %", "Gaz 27,5 %", "Hydraulique 18,5 %", "Éolien 12,5 %"], colors=[NUIT, "#8a8f98", CIEL, "#dfe7ef"],
           startangle=90, counterclock=False, wedgeprops=dict(width=.38, ec="white"))
    ax.text(0, 0, "240 TWh", ha="center", va="center", fontsize=15, weight="bold"); ax.set_title("La production d'électricité du pays", weight="bold"); return fig

@honest
def vraie_surface():
    """Limite : une vraie surface z = f(x, y)."""
    fig = plt.figure(figsize=(7, 5)); ax = fig.add_subplot(projection="3d")
    x, y = np.meshgrid(np.linspace(10, 40, 40), np.linspace(4, 9, 40))
    ax.plot_surface(x, y, 100 * np.exp(-((x - 27) / 9) ** 2 - ((y - 6.6) / 1.3) ** 2), cmap="viridis")
    ax.set(xlabel="Température (°C)", ylabel="pH", zlabel="Activité (%)", title="Activité de l'enzyme selon la température et le pH"); return fig

@honest
def nuage_trois_mesures():
    """Limit: a 3D scatter of three measured variables."""
    rng = np.random.default_rng(121); fig = plt.figure(figsize=(6.5, 5)); ax = fig.add_subplot(projection="3d")
    for c, m, mk, l in [(BLEU, [40, 18, 190], "o", "Adelie"), (ORANGE, [48, 15, 217], "^", "Gentoo")]:
        ax.scatter(*rng.normal(m, [2, 1, 6], (50, 3)).T, color=c, marker=mk, label=l)
    ax.set(xlabel="Bill length (mm)", ylabel="Bill depth (mm)", zlabel="Flipper (mm)", title="Two penguin species"); ax.set_xticks([40, 45, 50]); ax.set_yticks([14, 16, 18, 20]); ax.set_zticks([180, 200, 220]); ax.legend(); return fig

@honest
def bulles_a_l_aire():
    """Limite : bulles dont l'aire — non le rayon — suit la valeur écrite."""
    fig, ax = plt.subplots(figsize=(7.5, 4.6), layout="constrained"); r = np.array([10, 20, 30, 40, 60]); g = [3, 6, 9, 12, 15]; m = [14, 22, 11, 25, 18]
    ax.scatter(g, m, s=r * 55, color=CIEL, ec=NUIT)
    for a, b, c, t in zip(g, m, r, ["Mode", "Santé", "Énergie", "Télécoms", "Logiciel"]): ax.annotate(f"{t}, {c} M€", (a, b), (0, 5 + np.sqrt(c * 55) / 2), textcoords="offset points", ha="center", va="bottom", fontsize=9)
    ax.set(xlim=(0, 18), ylim=(0, 34), xlabel="Croissance annuelle (%)", ylabel="Marge (%)"); ax.set_title("Le portefeuille (aire de la bulle = chiffre d'affaires)", loc="left", weight="bold"); epure(ax); return fig

@honest
def cercles_proportionnels():
    """Limite : cercles dessinés à la main, rayon en racine carrée de la population."""
    v = np.array([2100, 870, 520, 500, 320]); n = ["Paris", "Marseille", "Lyon", "Toulouse", "Nantes"]
    fig, ax = plt.subplots(figsize=(9, 4), layout="constrained"); x = 0.
    for a, t in zip(v, n):
        r = np.sqrt(a / 1000); ax.add_patch(Circle((x + r, 0), r, fc=CIEL, ec=NUIT)); ax.text(x + r, -1.65, f"{t}\n{mille(a * 1000)} hab.", ha="center", va="top", fontsize=9); x += 2 * r + .6
    ax.set(xlim=(-.3, x), ylim=(-2.6, 1.6), aspect="equal"); ax.axis("off"); ax.set_title("La population de cinq grandes villes (aires proportionnelles)", loc="left", weight="bold"); return fig

@honest
def seuils_oms():
    """Limite : paliers de couleur, mais ce sont les seuils réglementaires, nommés sur l'échelle."""
    x, y = np.meshgrid(np.linspace(0, 12, 120), np.linspace(0, 7, 70)); z = 6 + 42 * np.exp(-((y - 3.4 - .4 * np.sin(x)) / 1.3) ** 2)
    fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained")
    m = ax.pcolormesh(x, y, z, cmap=ListedColormap(["#eff3ff", "#bdd7e7", "#6baed6", "#08519c"]), norm=BoundaryNorm([0, 10, 20, 40, 60], 4), shading="auto")
    cb = fig.colorbar(m, ticks=[0, 10, 20, 40, 60], spacing="proportional", label="NO₂, moyenne annuelle (µg/m³)"); cb.ax.set_yticklabels(["0", "10 (seuil OMS)", "20 (limite UE 2030)", "40 (limite UE actuelle)", "60"])
    ax.set(xlabel="km", ylabel="km"); ax.set_title("Où les seuils réglementaires sont dépassés", loc="left", weight="bold"); return fig

@honest
def phase_de_maree():
    """Limite : une phase (angle) en palette cyclique hsv."""
    x, y = np.meshgrid(np.linspace(-5, 5, 120), np.linspace(-3, 3, 80)); z = np.degrees(np.arctan2(y - .4, x + 1)) % 360
    fig, ax = plt.subplots(figsize=(7.5, 4.4), layout="constrained"); m = ax.pcolormesh(x, y, z, cmap="hsv", vmin=0, vmax=360, shading="auto")
    fig.colorbar(m, label="Phase de la marée M2 (degrés)", ticks=range(0, 361, 60)); ax.set(xlabel="x (100 km)", ylabel="y (100 km)", title="Point amphidromique : la phase tourne"); return fig

@honest
def six_partis_six_couleurs():
    """Limite : couleurs vives et variées, mais ce sont des catégories étiquetées sur l'axe."""
    n, v = ["Liste A", "Liste B", "Liste C", "Liste D", "Liste E", "Liste F"], [17, 12, 9, 6, 3, 2]
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained"); b = ax.bar(n, v, color=["#e377c2", "#1f77b4", "#d62728", "#ffbf00", "#2ca02c", "#8c564b"], ec="#333333", lw=.5)
    ax.bar_label(b, padding=3); ax.set_ylim(0, 19.5); ax.set_ylabel("Sièges"); ax.set_title("Le nouveau conseil municipal, 49 sièges", loc="left", weight="bold"); epure(ax); return fig

@honest
def rouge_vert_doubles():
    """Limite : rouge et vert, mais trait, marqueur et étiquette directe les distinguent aussi."""
    x = np.arange(2014, 2025); a = [31, 33, 34, 36, 39, 41, 40, 44, 47, 50, 52]; b = [45, 44, 43, 43, 41, 40, 35, 36, 34, 33, 31]
    fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    ax.plot(x, a, color="#1b7f3b", lw=2.4, marker="o"); ax.plot(x, b, color="#c4281f", lw=2.4, ls="--", marker="s"); ax.text(2024.2, 52, "Train", va="center"); ax.text(2024.2, 31, "Avion", va="center")
    ax.set_xlim(2013.7, 2025.4); ax.set_ylim(0, 60); ax.set_ylabel("Part des trajets (%)"); ax.set_title("Le train passe devant l'avion en 2019", loc="left", weight="bold"); epure(ax); return fig

@honest
def tableau_fond_sombre():
    """Limite : fond presque noir, mais texte clair et courbe vive."""
    with plt.style.context("dark_background"):
        rng = np.random.default_rng(131); d = pd.date_range("2024-05-01", periods=60)
        fig, ax = plt.subplots(figsize=(8, 4), layout="constrained"); ax.plot(d, 900 + np.cumsum(rng.normal(4, 18, 60)), color="#ffd166", lw=2)
        ax.set_ylabel("Sessions par jour"); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m")); ax.set_title("Fréquentation du site, mai-juin 2024", loc="left"); epure(ax)
    return fig

@honest
def un_pays_en_avant():
    """Limite : vingt courbes grises de contexte, une seule en couleur et nommée."""
    rng = np.random.default_rng(141); x = np.arange(2000, 2024); fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained")
    for k in range(20): ax.plot(x, rng.uniform(15, 35) + np.cumsum(rng.normal(0, .5, 24)), color="#a9adb3", lw=1)
    y = 14 + .55 * (x - 2000) + np.sin(x / 2); ax.plot(x, y, color="#b5202a", lw=3); ax.text(2023.3, y[-1], "Portugal", color="#b5202a", weight="bold", va="center")
    ax.set_xlim(2000, 2026); ax.set_ylabel("Part d'électricité renouvelable (%)"); ax.set_title("Le Portugal parmi vingt autres pays européens (en gris)", loc="left", weight="bold"); epure(ax); return fig

@honest
def douze_petits_multiples():
    """Limite : douze séries, mais chacune dans sa case, mêmes échelles."""
    rng = np.random.default_rng(142); fig, axs = plt.subplots(3, 4, figsize=(9, 5.5), sharex=True, sharey=True, layout="constrained")
    for ax, n in zip(axs.flat, ["Ain", "Aisne", "Allier", "Ardèche", "Aube", "Aude", "Cher", "Creuse", "Doubs", "Drôme", "Eure", "Gard"]):
        ax.plot(range(2014, 2025), np.clip(9 + rng.normal(0, 1) + np.cumsum(rng.normal(-.1, .35, 11)), 4, 14), color=BLEU, lw=2); ax.set_title(n, fontsize=10); ax.set_ylim(0, 15); ax.set_xticks([2014, 2019, 2024]); epure(ax)
    fig.supylabel("Taux de chômage (%)"); fig.suptitle("Le chômage dans douze départements", weight="bold"); return fig

@honest
def hexagones():
    """Limit: 50,000 points, binned into hexagons with a count scale."""
    rng = np.random.default_rng(151); d = rng.gamma(2, 2.2, 50000); t = 4 + 3.1 * d * rng.lognormal(0, .2, 50000) + rng.gamma(2, 2, 50000)
    fig, ax = plt.subplots(figsize=(7, 4.4), layout="constrained"); h = ax.hexbin(d, t, gridsize=45, cmap="Blues", mincnt=1, bins="log"); fig.colorbar(h, label="Trips per cell (log scale)")
    ax.set(xlabel="Distance (km)", ylabel="Duration (min)", title="50,000 taxi trips"); return fig

@honest
def nuage_transparent():
    """Limite : nuage de huit cents petits points transparents, où l'on distingue la densité."""
    rng = np.random.default_rng(152); a = rng.normal(11, 3, 800).clip(0, 20); b = (.6 * a + 4.5 + rng.normal(0, 2, 800)).clip(0, 20)
    fig, ax = plt.subplots(figsize=(5.6, 5), layout="constrained"); ax.scatter(a, b, s=9, alpha=.35, color=NUIT, lw=0); ax.set(xlim=(-.5, 20.5), ylim=(-.5, 20.5), xlabel="Français (sur 20)", ylabel="Mathématiques (sur 20)", title="Notes de 800 élèves"); return fig

@honest
def divergente_deux_pentes():
    """Limite : bornes asymétriques (−1 à +5), mais le blanc est bien à zéro."""
    rng = np.random.default_rng(71); z = np.clip(rng.normal(1.2, .6, (12, 20)) + np.linspace(-1.6, 2.2, 20), -1, 5)
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained"); im = ax.imshow(z, cmap="RdBu_r", aspect="auto", norm=TwoSlopeNorm(0, -1, 5), extent=(2004.5, 2024.5, 12, 0))
    ax.set_yticks(np.arange(12) + .5, MOIS); ax.set_xticks(range(2006, 2025, 3)); fig.colorbar(im, label="Écart à la normale 1981-2010 (°C)"); ax.set_title("Écarts mensuels de température", loc="left", weight="bold"); return fig

@honest
def indice_centre_sur_cent():
    """Limite : indices de 92 à 145 en palette divergente, centrée sur 100."""
    d = pd.DataFrame([[96, 104, 112, 141], [92, 99, 108, 133], [101, 109, 118, 145], [94, 97, 106, 128]], index=["Alimentation", "Énergie", "Santé", "Loisirs"], columns=["Rural", "Bourg", "Ville", "Capitale"])
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained"); sns.heatmap(d, cmap="coolwarm", center=100, annot=True, fmt="d", ax=ax, linewidths=1, cbar_kws=dict(label="Indice (moyenne nationale = 100)"))
    ax.set_title("Le coût de la vie par type de commune", loc="left", weight="bold"); return fig

@honest
def trou_laisse_vide():
    """Limite : mesures absentes de 2009 à 2014, la ligne s'interrompt et une note le dit."""
    x = np.arange(1998, 2025.); rng = np.random.default_rng(81); y = 42 + .25 * (x - 1998) + rng.normal(0, 1.8, len(x)); y[(x >= 2009) & (x <= 2014)] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained"); ax.plot(x, y, color=BLEU, lw=2.2); ax.axvspan(2008, 2015, color="#eceff3", lw=0); ax.text(2011.5, 25, "station\nà l'arrêt", ha="center", color="#3a3f47")
    ax.set_ylim(0, 60); ax.set_ylabel("Niveau moyen (m)"); ax.set_title("Niveau du réservoir, 1998–2024", loc="left", weight="bold"); epure(ax); return fig

@honest
def trou_en_pointille():
    """Limite : le trou est enjambé, mais en pointillé et la légende dit « interpolé »."""
    x1, y1 = np.arange(2005, 2013), [21, 23, 22, 25, 26, 27, 27, 29]; x2, y2 = np.arange(2018, 2025), [35, 36, 36, 33, 37, 39, 40]
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained"); ax.plot(x1, y1, color=BLEU, lw=2.4, marker="o", label="Enquête annuelle"); ax.plot(x2, y2, color=BLEU, lw=2.4, marker="o")
    ax.plot([2012, 2018], [29, 35], color="#6b7079", ls=":", lw=2, label="Pas d'enquête de 2013 à 2017 (interpolé)"); ax.set_ylim(0, 45); ax.set_xticks(range(2005, 2025, 3)); ax.legend(frameon=False, loc="lower right"); ax.set_ylabel("Foyers équipés (%)")
    ax.set_title("Équipement en climatisation", loc="left", weight="bold"); epure(ax); return fig

@honest
def cours_jours_ouvres():
    """Limite : les week-ends manquent, comme il se doit pour une bourse."""
    rng = np.random.default_rng(161); d = pd.bdate_range("2024-01-02", "2024-06-28"); s = pd.Series(62 * np.exp(np.cumsum(rng.normal(.0006, .012, len(d)))), index=d)
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained"); ax.plot(s.index, s.values, color=NUIT, lw=1.6); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m")); ax.set_ylabel("Cours de clôture (€)"); ax.set_title("L'action au premier semestre 2024", loc="left", weight="bold"); epure(ax); return fig

@honest
def double_pour_de_bon():
    """Limite : « deux fois plus » — et c'est vrai : 26 → 53."""
    fig, ax = plt.subplots(figsize=(6.5, 4), layout="constrained"); b = ax.bar(["2019", "2024"], [26, 53], color=[CIEL, BLEU], width=.5); ax.bar_label(b, fmt="%d 000", padding=3)
    ax.set_ylim(0, 62); ax.set_ylabel("Cyclistes par jour (milliers)"); ax.set_title("Deux fois plus de cyclistes qu'en 2019", loc="left", weight="bold"); epure(ax); return fig

@honest
def baisse_de_18():
    """Limite : titre chiffré exact (de 50 à 41, −18 %), courbe qui remonte un moment avant de baisser."""
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained"); ax.plot(np.arange(2015, 2025), [50, 51, 52, 50, 49, 43, 46, 44, 42, 41], color=ORANGE, lw=2.5, marker="o"); ax.set_ylim(0, 60)
    ax.set_ylabel("Eau consommée (m³ par habitant)"); ax.set_title("La consommation d'eau a baissé de 18 % entre 2015 et 2024", loc="left", weight="bold"); epure(ax); return fig

@honest
def intervalles_expliques():
    """Limite : barres d'erreur dont la légende et la note disent ce qu'elles sont."""
    n = ["Liste E", "Liste D", "Liste C", "Liste B", "Liste A"]; fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    ax.errorbar([7, 13, 19, 26, 31], range(5), xerr=[1.6, 2.1, 2.5, 2.7, 2.9], fmt="o", color=NUIT, capsize=4, ms=7, label="estimation et intervalle de confiance à 95 %")
    ax.set_yticks(range(5), n); ax.set_xlim(0, 40); ax.set_xlabel("Intentions de vote (%), 1 002 répondants"); fig.legend(frameon=False, loc="outside lower center"); ax.set_title("Intentions de vote au 8 février", loc="left", weight="bold"); epure(ax); return fig

@honest
def projection_band_named():
    """Limit: a widening band, named in the legend as the 80 % prediction interval."""
    x = np.arange(2010, 2024); y = 300 + 6 * (x - 2010) + 5 * np.sin(x); f = np.arange(2023, 2036); m = y[-1] + 6 * (f - 2023); fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    ax.fill_between(f, m - 5 * np.sqrt(f - 2023), m + 5 * np.sqrt(f - 2023), color=CIEL, alpha=.5, lw=0, label="80 % prediction interval"); ax.plot(x, y, color=NUIT, lw=2.2, label="Observed"); ax.plot(f, m, color=NUIT, lw=2, ls="--", label="Projection")
    ax.set_ylim(0, 500); ax.set_ylabel("Pupils (thousands)"); ax.legend(frameon=False, loc="lower right"); ax.set_title("Pupils enrolled, observed and projected", loc="left", weight="bold"); epure(ax); return fig

@honest
def boites_expliquees():
    """Boîtes à moustaches avec leur mode de lecture en note."""
    rng = np.random.default_rng(171); fig, ax = plt.subplots(figsize=(7, 4.4), layout="constrained")
    ax.boxplot([rng.normal(m, 6, 80) for m in (32, 38, 45)], tick_labels=["Petite", "Moyenne", "Grande"], patch_artist=True, boxprops=dict(facecolor=CIEL), medianprops=dict(color="black", lw=2)); ax.set(xlabel="Taille de l'entreprise", ylabel="Salaire brut annuel (k€)")
    ax.set_title("Salaires d'embauche selon la taille", loc="left", weight="bold"); fig.get_layout_engine().set(rect=(0, .06, 1, .94)); source(fig, "Boîte : quartiles et médiane. Moustaches : 1,5 fois l'écart interquartile. 80 offres par groupe."); return fig

@honest
def violons_seaborn():
    """Violons avec quartiles, style seaborn whitegrid."""
    rng = np.random.default_rng(172); d = pd.concat([pd.DataFrame(dict(s=k, t=rng.gamma(a, 4, 150))) for k, a in [("Matin", 5), ("Midi", 7), ("Soir", 4)]])
    with plt.style.context("seaborn-v0_8-whitegrid"):
        fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained"); sns.violinplot(d, x="s", y="t", color="#9cc3e6", inner="quartile", cut=0, ax=ax); ax.set(xlabel="", ylabel="Temps d'attente (min)"); ax.set_title("Attente au guichet (traits : quartiles)", loc="left", weight="bold")
    return fig

@honest
def taux_directeur_en_marches():
    """Limite : un taux directeur, tracé en marches parce qu'il change par décision."""
    d = pd.to_datetime(["2021-01-01", "2022-07-27", "2022-09-14", "2022-11-02", "2022-12-21", "2023-02-08", "2023-03-22", "2023-05-10", "2023-06-21", "2023-08-02", "2023-09-20", "2024-06-12", "2024-09-18", "2024-12-18"]); fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.step(d, [-.5, 0, .75, 1.5, 2, 2.5, 3, 3.25, 3.5, 3.75, 4, 3.75, 3.5, 3], where="post", color=BLEU, lw=2.4); ax.axhline(0, color="#777777", lw=.8); ax.set_ylabel("Taux de dépôt de la BCE (%)"); ax.set_title("De −0,5 % à 4 % en quatorze mois", loc="left", weight="bold"); epure(ax); return fig

@honest
def co2_hors_zero():
    """Limite : concentration de CO₂ en ligne, axe de 310 à 430 — zéro n'y aurait pas de sens."""
    x = np.arange(1960, 2025); fig, ax = plt.subplots(figsize=(8, 4), layout="constrained"); ax.plot(x, 316.9 + .75 * (x - 1960) + .0137 * (x - 1960) ** 2, color="#7a1f1f", lw=2.4); ax.set_ylim(310, 430); ax.set_ylabel("CO₂ atmosphérique (ppm)")
    ax.set_title("Le CO₂ à Mauna Loa, moyennes annuelles", loc="left", weight="bold"); ax.grid(axis="y", alpha=.3); epure(ax); return fig

@honest
def ecart_a_cent():
    """Limite : barres dont le pied est 100, la référence annoncée de l'indice."""
    s = pd.Series({"Luxembourg": 239, "Irlande": 211, "Danemark": 127, "France": 101, "Espagne": 89, "Portugal": 83, "Grèce": 69})[::-1]; fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.barh(s.index, s.values - 100, left=100, color=[BLEU if v >= 100 else ORANGE for v in s]); ax.axvline(100, color="black", lw=1.2); ax.set_xlim(50, 250); ax.set_xlabel("PIB par habitant en parité de pouvoir d'achat (UE = 100)")
    ax.set_title("Au-dessus et au-dessous de la moyenne européenne", loc="left", weight="bold"); epure(ax); return fig

@honest
def sucettes():
    """Sucettes triées, tige partant de zéro."""
    s = pd.Series({"Vannes": 34, "Quimper": 28, "Lorient": 25, "Saint-Malo": 22, "Brest": 17}).sort_values(); fig, ax = plt.subplots(figsize=(7, 3.8), layout="constrained")
    ax.hlines(s.index, 0, s.values, color=CIEL, lw=4); ax.plot(s.values, s.index, "o", color=NUIT, ms=10); ax.set_xlim(0, 40); ax.set_xlabel("Résidences secondaires (%)"); ax.set_title("Les résidences secondaires dans cinq villes", loc="left", weight="bold"); epure(ax); return fig

@honest
def halteres():
    """Limite : haltères entre deux années, sans pied à zéro puisque ce sont des écarts."""
    n = ["Ouvriers", "Employés", "Professions\nintermédiaires", "Cadres"]; a, b = [76.1, 77.0, 79.2, 82.0], [77.6, 78.4, 80.9, 83.5]; fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.hlines(n, a, b, color="#c3c8cf", lw=5); ax.scatter(a, n, color=CIEL, ec=NUIT, s=80, zorder=3, label="2005"); ax.scatter(b, n, color=NUIT, s=80, zorder=3, label="2020"); ax.set_xlim(75, 85); ax.legend(frameon=False, loc="lower right"); ax.set_xlabel("Espérance de vie des hommes (années)")
    ax.set_title("Environ un an et demi de gagné partout", loc="left", weight="bold"); epure(ax); return fig

@honest
def stacked_energy_area():
    """Stacked area from zero, ordered palette, direct legend."""
    x = np.arange(2010, 2024); fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained"); ax.stackplot(x, np.linspace(60, 40, 14), np.linspace(25, 27, 14), np.linspace(8, 30, 14), labels=["Coal", "Gas", "Renewables"], colors=["#3a3f47", "#a9adb3", BLEU])
    ax.set_xlim(2010, 2023); ax.set_ylim(0, 130); ax.set_ylabel("Electricity generated (TWh)"); ax.legend(loc="upper left", ncols=3, frameon=False); ax.set_title("Renewables nearly quadrupled while coal shrank", loc="left", weight="bold"); epure(ax); return fig

@honest
def cent_pour_cent_empile():
    """Barres empilées à 100 %, pandas."""
    d = pd.DataFrame({"Accord": [62, 55, 48], "Neutre": [20, 22, 24], "Désaccord": [18, 23, 28]}, index=["18-34 ans", "35-51 ans", "52-68 ans"]); fig, ax = plt.subplots(figsize=(8, 3.8), layout="constrained")
    d.plot.barh(stacked=True, ax=ax, color=[BLEU, "#d0d5db", ORANGE], width=.65, legend=False); ax.set_xlim(0, 100); ax.set_xlabel("Part des réponses (%)"); fig.legend(loc="outside lower center", ncols=3, frameon=False); ax.set_title("La gratuité des bus, selon l'âge", loc="left", weight="bold"); epure(ax); return fig

@honest
def gaufre():
    """Gaufre de cent carrés nus : 23 colorés pour 23 %."""
    fig, ax = plt.subplots(figsize=(5, 5), layout="constrained")
    for k in range(100): ax.add_patch(Rectangle((k % 10, 9 - k // 10), .86, .86, fc=BLEU if k < 23 else "#d9dee5"))
    ax.set(xlim=(-.1, 10), ylim=(-.1, 10), aspect="equal"); ax.axis("off"); ax.set_title("23 logements sur 100 sont des passoires thermiques", fontsize=11, weight="bold"); return fig

@honest
def cash_balance_stem():
    """Limit: stems of positive and negative monthly balances around zero."""
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained"); m, s, b = ax.stem(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], [12, -4, 8, -9, -3, 15, 22, 18, -6, 2, -11, 5], basefmt="k-")
    plt.setp(s, color=CIEL, lw=3); plt.setp(m, color=NUIT, ms=7); ax.set_ylabel("Net balance (€ thousand)"); ax.set_title("Cash balance by month, 2024", loc="left", weight="bold"); epure(ax); return fig

@honest
def contour_relief():
    """Limite : altitude en contourf viridis, niveaux serrés (50 m) et gradués, courbes cotées."""
    x, y = np.meshgrid(np.linspace(0, 10, 120), np.linspace(0, 7, 90)); z = 400 + 900 * np.exp(-((x - 4) ** 2 / 6 + (y - 3) ** 2 / 3)) + 500 * np.exp(-((x - 8) ** 2 / 3 + (y - 5) ** 2 / 2)); fig, ax = plt.subplots(figsize=(7.5, 4.8), layout="constrained")
    c = ax.contourf(x, y, z, levels=np.arange(400, 1401, 50), cmap="viridis"); k = ax.contour(x, y, z, levels=np.arange(400, 1401, 200), colors="white", linewidths=.8); ax.clabel(k, fontsize=9); fig.colorbar(c, label="Altitude (m)"); ax.set(xlabel="km", ylabel="km", title="Le relief autour du col"); return fig

@honest
def delais_ecdf():
    """Fonction de répartition empirique, style ggplot."""
    rng = np.random.default_rng(181)
    with plt.style.context("ggplot"):
        fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained"); ax.ecdf(rng.gamma(3, 6, 300), color=BLEU, lw=2); ax.set(xlabel="Délai de réponse (jours)", ylabel="Part des dossiers traités"); ax.yaxis.set_major_formatter(PercentFormatter(1)); ax.set_title("Délais de réponse, 300 dossiers", loc="left")
    return fig

@honest
def lissage_annonce():
    """Limite : une courbe lisse, mais c'est une moyenne mobile nommée par-dessus les relevés quotidiens."""
    rng = np.random.default_rng(182); d = pd.date_range("2024-01-01", "2024-06-30"); s = pd.Series(40 + 10 * np.sin(np.arange(len(d)) / 40) + rng.normal(0, 5, len(d)), index=d); fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(s.index, s.values, ".", color="#8a8f98", ms=5, label="Relevé du jour"); s7 = s.rolling(14, center=True).mean(); ax.plot(s7.index, s7.values, color=BLEU, lw=2.4, label="Moyenne mobile sur 14 jours"); ax.set_ylim(0, 70); ax.legend(frameon=False, loc="lower left"); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_ylabel("Passages à l'écluse"); ax.set_title("Passages quotidiens, premier semestre 2024", loc="left", weight="bold"); epure(ax); return fig

@honest
def puces_objectif():
    """Limite : graphique à puces, barre fine sur fond de paliers, trait d'objectif, tout depuis zéro."""
    n, v, o = ["Ventes", "Marge", "Clients"], [82, 64, 91], [90, 70, 85]; fig, ax = plt.subplots(figsize=(8, 3.6), layout="constrained"); y = np.arange(3)
    ax.barh(y, 100, color="#e8ebef", height=.7); ax.barh(y, 75, color="#d3d9e0", height=.7); ax.barh(y, v, color=BLEU, height=.28); ax.vlines(o, y - .25, y + .25, color="black", lw=3); ax.set_yticks(y, n); ax.set_xlim(0, 100); ax.set_xlabel("% du plan annuel (trait noir : objectif à date)"); ax.set_title("Où en est-on du plan 2024 ?", loc="left", weight="bold"); epure(ax); return fig

@honest
def annee_sans_enquete():
    """Limite : 2020 manque, sa place reste vide et le dit."""
    x = np.array([2017, 2018, 2019, 2021, 2022, 2023]); fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.bar(x, [62, 64, 65, 58, 61, 66], color=BLEU, width=.65); ax.text(2020, 4, "pas d'enquête", rotation=90, ha="center", va="bottom", color="#3a3f47")
    ax.set_xticks(range(2017, 2024)); ax.set_ylabel("Foyers partis en vacances (%)"); ax.set_title("Les départs en vacances", loc="left", weight="bold"); epure(ax); return fig

@honest
def deux_panneaux_un_temps():
    """Limite : deux grandeurs différentes, mais chacune dans son panneau au lieu de deux échelles superposées."""
    x = np.arange(2012, 2025); fig, (a, b) = plt.subplots(2, 1, figsize=(7.5, 5), sharex=True, layout="constrained")
    a.plot(x, [410, 422, 431, 440, 452, 470, 481, 495, 402, 448, 501, 530, 541], color=NUIT, lw=2.2); a.set_ylim(0, 600); a.set_ylabel("Emplois")
    b.bar(x, [2.1, 2.4, 2.2, 2.8, 3.1, 3.0, 3.6, 4.1, 1.2, 2.5, 4.4, 4.9, 5.2], color=CIEL); b.set_ylabel("Investissement (M€)")
    a.set_title("L'emploi et l'investissement de l'usine", loc="left", weight="bold"); epure(a); epure(b); return fig

@honest
def hr_diagram():
    """Limit: astronomical magnitudes and the colour diagram are read with the vertical axis flipped."""
    rng = np.random.default_rng(191); c = rng.uniform(0, 1.6, 220); m = 1 + 5.2 * c + rng.normal(0, .45, 220); g = rng.uniform(.9, 1.4, 30)
    fig, ax = plt.subplots(figsize=(5.6, 5.2), layout="constrained"); ax.scatter(c, m, s=12, color=NUIT); ax.scatter(g, 1.2 - 1.5 * (g - 1.1) + rng.normal(0, .3, 30), s=30, marker="^", color=ORANGE); ax.invert_yaxis()
    ax.text(1.15, 2.7, "giants", ha="center"); ax.text(.35, 6, "main sequence", ha="center"); ax.set(xlabel="Colour index B−V", ylabel="Absolute magnitude (brighter is up)", title="Stars of the cluster"); return fig

@honest
def occupation_du_sol():
    """Limite : image en aplats, mais les classes sont de vraies catégories (forêt, prairie…) légendées."""
    rng = np.random.default_rng(192); from scipy.ndimage import gaussian_filter
    z = np.argmax([gaussian_filter(rng.normal(size=(60, 90)), 6) for _ in range(4)], axis=0); c = ["#1b4f3a", "#d8c36a", "#8a8f98", "#5aa9e6"]
    fig, ax = plt.subplots(figsize=(8, 4.4), layout="constrained"); ax.imshow(z, cmap=ListedColormap(c), vmin=-.5, vmax=3.5, interpolation="nearest"); ax.set_xticks([]); ax.set_yticks([])
    fig.legend(handles=[Patch(fc=k, label=t) for k, t in zip(c, ["Forêt", "Cultures", "Bâti", "Eau"])], loc="outside lower center", ncols=4, frameon=False); ax.set_title("L'occupation du sol, commune de Saint-Elme", loc="left", weight="bold"); return fig

@honest
def graduations_aux_evenements():
    """Limite : graduations irrégulières posées sur les événements, à leur vraie date."""
    x = np.arange(2000, 2025); y = np.array([9, 8.8, 8.9, 9.2, 9.4, 9.3, 9, 8.3, 7.5, 8.9, 9.1, 9.2, 9.7, 10.2, 10.3, 10.4, 10, 9.4, 9, 8.4, 8, 7.9, 7.3, 7.3, 7.4]); fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.plot(x, y, color=BLEU, lw=2.4); ax.set_xticks([2000, 2008, 2015, 2020, 2024], ["2000", "2008\ncrise financière", "2015\nsommet", "2020\nCovid-19", "2024"]); ax.set_ylim(0, 12); ax.grid(axis="x", alpha=.4); ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Un quart de siècle de chômage", loc="left", weight="bold"); epure(ax); return fig

@honest
def croissance_positive_negative():
    """Limite : barres qui montent et descendent de part et d'autre de zéro, années dans l'ordre."""
    x = np.arange(2008, 2024); v = np.array([.3, -2.8, 1.9, 2.2, .2, .8, 1, 1.1, .9, 2.1, 1.6, 2, -7.4, 6.9, 2.6, .9]); fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.bar(x, v, color=np.where(v < 0, ORANGE, BLEU)); ax.axhline(0, color="black", lw=1); ax.set_ylabel("Croissance du PIB (%)"); ax.set_title("2020, la pire année de la période", loc="left", weight="bold"); epure(ax, "top", "right", "bottom"); return fig

if __name__ == "__main__":
    import sys, time, warnings
    lent = []
    for k in (*LIARS, *HONEST):
        t = time.perf_counter(); f = k[1]()
        assert isinstance(f, plt.Figure), k[0]
        f.canvas.draw(); dt = time.perf_counter() - t
        if dt > 2: lent.append((k[0], round(dt, 2)))
        plt.close(f)
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes", lent or "")
