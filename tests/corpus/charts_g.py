"""Jeu G : figures d'essai pour un relecteur de graphiques (64 menteuses, 52 honnêtes)."""
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd
import datetime as dt
import warnings
import seaborn as sns
import seaborn.objects as so
import matplotlib.dates as mdates
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import PercentFormatter

LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f


INK = "#222222"
BLUE, ORANGE, TEAL, PLUM, GOLD = "#1f5a94", "#b3520f", "#1b7f79", "#7a3b7a", "#8a6d00"


def signed(fig, text, top=1.0):
    """Écrit la source au bas de la figure et lui laisse la place."""
    fig.tight_layout(rect=(0, 0.06, 1, top))
    fig.text(0.015, 0.015, text, fontsize=9, color="#333333", ha="left", va="bottom")
    return fig


def bare(ax):
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)


# =====================================================================  MENTEUSES

# ---------------------------------------------------------------- truncated-bars

@liar("truncated-bars")
def loyers_du_quotidien():
    """Le journal régional : les barres de loyer partent de 690 €, une hausse de 6 % a l'air d'un quadruplement."""
    fig, ax = plt.subplots(figsize=(7, 4.6))
    bars = ax.bar(["2021", "2022", "2023", "2024"], [704, 716, 733, 748], color=BLUE, width=0.6)
    ax.bar_label(bars, fmt="%d €", padding=3)
    ax.set_ylim(690, 755)
    ax.set_ylabel("Loyer mensuel moyen (€)")
    ax.set_xlabel("Année")
    ax.set_title("Loyer d'un deux-pièces dans l'agglomération")
    bare(ax)
    return signed(fig, "Source : observatoire local des loyers, janvier 2025")


@liar("truncated-bars")
def consultant_satisfaction_barh():
    """A consultant's slide: horizontal bars start at 80 %, so six points look like a landslide."""
    s = pd.Series({"Rennes": 84.5, "Lille": 86.1, "Nice": 87.4, "Paris": 89.9, "Bordeaux": 90.6})
    ax = s.plot.barh(color="#35618f", figsize=(7, 4))
    ax.set_xlim(80, 92)
    ax.set_xlabel("Clients satisfied (% of respondents)")
    ax.set_ylabel("Branch")
    ax.set_title("Customer satisfaction by branch, 2024")
    return signed(ax.figure, "Source: client survey, n = 2,140, October 2024")


@liar("truncated-bars")
def aire_consommation_eau():
    """La régie des eaux : l'aire sous la courbe est remplie à partir de 140 litres, pas de zéro."""
    x = np.arange(2010, 2025)
    y = np.array([152, 151, 151, 150, 149, 149, 148, 148, 149, 148, 147, 147, 148, 146, 145])
    fig, ax = plt.subplots(figsize=(7.5, 4.3))
    ax.fill_between(x, y, 140, color="#7fb2d6")
    ax.plot(x, y, color="#134b73", lw=2)
    ax.set(ylim=(140, 154), xlim=(2010, 2024))
    ax.set_xlabel("Année")
    ax.set_ylabel("Eau consommée (litres par jour et par habitant)")
    ax.set_title("Consommation d'eau domestique")
    return signed(fig, "Source : rapport annuel de la régie des eaux")


@liar("truncated-bars")
def catplot_yields():
    """A seed company's leaflet: seaborn bars cropped at 6 t/ha to magnify its own hybrid."""
    d = pd.DataFrame({"variety": ["Local", "Control B", "Control A", "Hybrid K"] * 2,
                      "site": ["Valley"] * 4 + ["Plateau"] * 4,
                      "y": [6.7, 7.0, 7.1, 7.8, 6.4, 6.6, 6.9, 7.3]})
    g = sns.catplot(data=d, x="variety", y="y", col="site", kind="bar", color="#4d7d3a", height=3.9, aspect=1)
    g.set(ylim=(6, 8))
    g.set_axis_labels("Variety", "Grain yield (t/ha)")
    g.set_titles("{col_name}")
    g.figure.suptitle("Maize yield at our two trial sites, 2023")
    return signed(g.figure, "Source: company field trials, one plot per variety and site")


# ---------------------------------------------------------------- inverted-axis

@liar("inverted-axis")
def accidents_a_l_envers():
    """Le site d'un élu : l'axe des accidents est retourné, la hausse descend à l'écran."""
    x = np.arange(2014, 2025)
    y = [212, 220, 231, 228, 246, 259, 238, 268, 281, 290, 304]
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.plot(x, y, color="#9c1f1f", lw=2.4, marker="o")
    ax.set_ylim(350, 0)
    ax.set_xlabel("Année")
    ax.set_ylabel("Accidents corporels par an")
    ax.set_title("Accidents de la route dans le département")
    ax.grid(axis="y", color="#dddddd")
    return signed(fig, "Source : préfecture, bulletin de sécurité routière 2025")


@liar("inverted-axis")
def dose_response_backwards():
    """A supplement maker: the dose axis runs from high to low, so the falling effect seems to rise."""
    rng = np.random.default_rng(3)
    dose = np.linspace(5, 80, 36)
    score = 61 - 0.33 * dose + rng.normal(0, 3, 36)
    fig, ax = plt.subplots(figsize=(6.6, 4.6))
    ax.scatter(dose, score, s=32, color=TEAL)
    ax.set_xlim(85, 0)
    ax.set_ylim(0, 75)
    ax.set_xlabel("Daily dose (mg)")
    ax.set_ylabel("Memory score (points out of 100)")
    ax.set_title("Memory score and daily dose, 36 volunteers")
    return signed(fig, "Data: in-house trial, spring 2024")


# ---------------------------------------------------------------- dual-axis

@liar("dual-axis")
def chocolat_et_divorces():
    """Exposé de lycéenne : deux échelles sans lien choisies pour que les deux courbes se superposent."""
    x = np.arange(2008, 2020)
    choc = [6.4, 6.5, 6.7, 6.8, 6.9, 6.9, 7.1, 7.2, 7.2, 7.4, 7.5, 7.6]
    ski = [41, 42, 44, 44, 46, 46, 48, 48, 49, 51, 51, 53]
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(x, choc, color="#6b3a12", lw=2, marker="o", label="Chocolat (kg par personne)")
    ax.set_ylabel("Chocolat (kg par personne et par an)", color="#6b3a12")
    ax.set_ylim(6, 8)
    ax2 = ax.twinx()
    ax2.plot(x, ski, color="#1f5a94", lw=2, ls="--", marker="s", label="Licences de ski (milliers)")
    ax2.set_ylabel("Licences de ski (milliers)", color="#1f5a94")
    ax2.set_ylim(36, 57)
    ax.set_xlabel("Année")
    ax.set_title("Chocolat et ski, 2008-2019")
    h = ax.get_lines() + ax2.get_lines()
    ax.legend(h, [i.get_label() for i in h], loc="upper left")
    return signed(fig, "Sources : syndicat du chocolat ; fédération de ski")


@liar("dual-axis")
def secondary_y_revenue():
    """Investor deck: pandas secondary_y puts revenue and headcount on two unrelated scales."""
    d = pd.DataFrame({"Revenue (M€)": [12.1, 13.4, 15.2, 16.0, 18.3, 21.1],
                      "Staff (people)": [240, 236, 229, 221, 218, 205]}, index=range(2019, 2025))
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    d["Revenue (M€)"].plot(ax=ax, color=BLUE, lw=2.5, marker="o", legend=True)
    d["Staff (people)"].plot(ax=ax, secondary_y=True, color=ORANGE, lw=2.5, ls=":", marker="D", legend=True)
    ax.set_ylim(10, 24)
    ax.right_ax.set_ylim(195, 255)
    ax.set_ylabel("Revenue (M€)")
    ax.right_ax.set_ylabel("Staff (people)")
    ax.set_xlabel("Financial year")
    ax.set_title("Revenue and staff, 2019-2024")
    return signed(fig, "Source: audited annual accounts")


@liar("dual-axis")
def urgences_barres_et_ligne():
    """Tableau de bord d'hôpital : passages en barres, attente en ligne, sur deux échelles indépendantes."""
    mois = ["janv.", "févr.", "mars", "avr.", "mai", "juin"]
    fig, ax = plt.subplots(figsize=(7.4, 4.5))
    ax.bar(mois, [3120, 2980, 3240, 3310, 3390, 3480], color="#9fbad0", label="Passages")
    ax.set_ylabel("Passages aux urgences par mois")
    ax.set_ylim(0, 6000)
    right = ax.twinx()
    right.plot(mois, [171, 178, 190, 204, 212, 228], color="#7a1f3d", marker="o", lw=2, label="Attente")
    right.set_ylabel("Attente médiane (minutes)")
    right.set_ylim(100, 240)
    ax.set_xlabel("Mois de 2024")
    ax.set_title("Urgences : passages et attente, premier semestre 2024")
    fig.legend(loc="upper left", bbox_to_anchor=(0.14, 0.86))
    return signed(fig, "Source : système d'information des urgences")


# ---------------------------------------------------------------- three-d

@liar("three-d")
def ventes_en_relief():
    """Le stagiaire du service commercial : de simples barres mises en relief, les hauteurs ne se lisent plus."""
    fig = plt.figure(figsize=(7, 5.4))
    ax = fig.add_subplot(projection="3d")
    vals = [42, 37, 31, 26, 18]
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), 0.6, 0.6, vals, color="#4a78a8", shade=True)
    ax.set_xticks(np.arange(5) + 0.3, ["Nord", "Est", "Ouest", "Sud", "Îles"])
    ax.set_yticks([])
    ax.set_xlabel("Région", labelpad=14)
    ax.set_zlabel("Ventes (milliers d'unités)")
    ax.set_title("Ventes 2024 par région")
    fig.text(0.015, 0.015, "Source : service commercial, clôture 2024", fontsize=9, color="#333333")
    return fig


@liar("three-d")
def club_ribbons():
    """A rowing club newsletter: three ordinary time series pushed back in depth for effect."""
    fig = plt.figure(figsize=(7.4, 5.6))
    ax = fig.add_subplot(projection="3d")
    x = np.arange(2016, 2025)
    rows = {"Juniors": [44, 47, 52, 51, 38, 49, 58, 63, 66], "Seniors": [71, 70, 68, 69, 60, 62, 65, 66, 64],
            "Masters": [35, 37, 41, 45, 40, 46, 50, 53, 57]}
    for k, ((name, y), c, m) in enumerate(zip(rows.items(), (BLUE, ORANGE, PLUM), "os^")):
        ax.plot(x, y, zs=k, zdir="y", color=c, marker=m, lw=2, label=name)
    ax.set_yticks([0, 1, 2], list(rows))
    ax.set_xticks([2016, 2018, 2020, 2022, 2024])
    ax.set_xlabel("Season", labelpad=8)
    ax.set_ylabel("Section", labelpad=12)
    ax.set_zlabel("Members")
    ax.set_zlim(0, 80)
    ax.set_title("Club membership by section")
    ax.legend(loc="upper left")
    fig.text(0.015, 0.015, "Source: membership register", fontsize=9, color="#333333")
    return fig


# ---------------------------------------------------------------- pie-misuse

@liar("pie-misuse")
def camembert_quatorze_parts():
    """La mairie : quatorze parts voisines dans un camembert où rien ne se compare."""
    postes = {"Écoles": 13, "Voirie": 11, "Personnel": 10, "Sports": 9, "Culture": 8, "Propreté": 8, "Crèches": 7,
              "Aînés": 7, "Espaces verts": 6, "Éclairage": 6, "Police": 5, "Dette": 4, "Fêtes": 3, "Divers": 3}
    fig, ax = plt.subplots(figsize=(7, 6))
    ax.pie(postes.values(), labels=postes.keys(), autopct="%d %%", pctdistance=0.82,
           colors=["#c6d9ea", "#f3d7b5", "#cfe5d3"] * 4 + ["#c6d9ea", "#f3d7b5"],
           textprops={"fontsize": 9, "color": INK}, wedgeprops={"edgecolor": "white"})
    ax.set_title("Budget de fonctionnement 2024 (% des dépenses)")
    return signed(fig, "Source : compte administratif de la commune")


@liar("pie-misuse")
def pie_multiple_answers():
    """An NGO's report: tick-all-that-apply answers (62, 55, 41 and 24 %) drawn as slices of one whole."""
    share = [62, 55, 41, 24]
    names = ["Radio", "Mobile phone", "Neighbours", "Television"]
    fig, ax = plt.subplots(figsize=(6.4, 5.2))
    ax.pie(share, labels=[f"{n}\n{v} %" for n, v in zip(names, share)], startangle=90, counterclock=False,
           colors=["#2f5d8a", "#d98b3a", "#86a88c", "#8d6a9f"], wedgeprops={"edgecolor": "white", "linewidth": 2})
    ax.set_title("How villagers heard about the campaign\n(% of respondents)")
    return signed(fig, "Source: household survey, 812 respondents, several answers allowed")


# ---------------------------------------------------------------- rainbow-colormap

@liar("rainbow-colormap")
def chaleur_usine_arc_en_ciel():
    """Tableau de bord d'usine : une température ordonnée peinte avec gist_rainbow."""
    rng = np.random.default_rng(11)
    t = 48 + 9 * np.sin(np.linspace(0, 3, 12))[None, :] + np.linspace(0, 14, 7)[:, None] + rng.normal(0, 1, (7, 12))
    fig, ax = plt.subplots(figsize=(8, 4.4))
    sns.heatmap(pd.DataFrame(t, index=range(1, 8), columns=range(6, 18)),
                cmap="gist_rainbow", cbar_kws={"label": "Température de paroi (°C)"}, ax=ax)
    ax.set_xlabel("Heure de la journée (h)")
    ax.tick_params(axis="y", rotation=0)
    ax.set_ylabel("Four (numéro)")
    ax.set_title("Température des fours, mardi 4 mars")
    return signed(fig, "Source : automate de ligne, relevé horaire")


@liar("rainbow-colormap")
def handmade_spectrum_map():
    """A geophysics preprint: a home-made violet-to-red spectrum for plain ordered gravity values."""
    cm = LinearSegmentedColormap.from_list("lab", ["#5a00a8", "#0040ff", "#00d0ff", "#00c030", "#ffe600", "#ff7a00", "#d00000"])
    x, y = np.meshgrid(np.linspace(0, 40, 90), np.linspace(0, 25, 60))
    z = 12 + 30 * np.exp(-((x - 14) ** 2 + (y - 10) ** 2) / 90) + 18 * np.exp(-((x - 30) ** 2 + (y - 18) ** 2) / 40)
    fig, ax = plt.subplots(figsize=(7.2, 4.8))
    m = ax.pcolormesh(x, y, z, cmap=cm, shading="auto")
    fig.colorbar(m, ax=ax, label="Gravity signal (mGal)")
    ax.set_xlabel("Easting (km)")
    ax.set_ylabel("Northing (km)")
    ax.set_title("Gravity signal over the study area")
    return signed(fig, "Data: airborne survey, 2022, 400 m grid")


# ---------------------------------------------------------------- colour-blind

@liar("colour-blind")
def nuage_rouge_vert():
    """Article de biologie : deux groupes que seuls un rouge et un vert de même clarté séparent, mêmes points."""
    rng = np.random.default_rng(21)
    fig, ax = plt.subplots(figsize=(6.6, 4.8))
    for name, c, cx, cy in (("Sensible", "#d1603d", 31, 5.2), ("Résistante", "#8a9a2f", 36, 6.4)):
        ax.scatter(rng.normal(cx, 3.2, 45), rng.normal(cy, 0.9, 45), s=34, color=c, label=name)
    ax.set_xlabel("Longueur de la feuille (mm)")
    ax.set_ylabel("Largeur de la feuille (mm)")
    ax.set_title("Forme des feuilles selon la souche")
    ax.set_ylim(0, 10)
    ax.set_xlim(20, 46)
    ax.legend(title="Souche", loc="lower right")
    return signed(fig, "Données : serre expérimentale, 90 plants")


@liar("colour-blind")
def stacked_status_bars():
    """Plant dashboard: pass and rework stacked in red and green that deuteranopes see as one brown."""
    d = pd.DataFrame({"Accepted": [812, 834, 790, 845, 861], "Rejected": [96, 88, 131, 79, 64]},
                     index=["Mon", "Tue", "Wed", "Thu", "Fri"])
    ax = d.plot.bar(stacked=True, color=["#6f7f1f", "#b5483a"], figsize=(7, 4.5), width=0.65, rot=0)
    ax.set_ylabel("Parts inspected per day")
    ax.set_xlabel("Week 23")
    ax.set_ylim(0, 1150)
    ax.set_title("Inspection results by day")
    ax.legend(ncol=2, loc="upper left")
    return signed(ax.figure, "Source: quality log, line 4")


@liar("colour-blind")
def trois_courbes_brunes():
    """L'agence de l'eau : trois courbes pleines brun, rouge et olive, sans marque ni étiquette directe."""
    x = np.arange(2012, 2025)
    fig, ax = plt.subplots(figsize=(7.4, 4.5))
    ax.plot(x, 28 + 3 * np.sin(x * 0.9) - 0.3 * (x - 2012), color="#c23b22", lw=2, label="Amont")
    ax.plot(x, 26 + 3 * np.cos(x * 0.8), color="#5f7a1e", lw=2, label="Confluence")
    ax.plot(x, 24 + 2.5 * np.sin(x * 1.1 + 1) + 0.3 * (x - 2012), color="#8a5a14", lw=2, label="Aval")
    ax.set_ylim(0, 36)
    ax.set_xlabel("Année")
    ax.set_ylabel("Nitrates (mg/L)")
    ax.set_title("Nitrates à trois stations de la rivière")
    ax.legend(loc="lower left", ncol=3)
    return signed(fig, "Source : réseau de surveillance, moyennes annuelles")


# ---------------------------------------------------------------- too-many-series

@liar("too-many-series")
def spaghetti_quinze_lignes():
    """Rapport d'ONG : quinze pays emmêlés, toutes les lignes au même rang, une légende à rallonge."""
    rng = np.random.default_rng(8)
    x = np.arange(2005, 2024)
    fig, ax = plt.subplots(figsize=(8.6, 5))
    pays = ["Bénin", "Burkina", "Cameroun", "Congo", "Gabon", "Ghana", "Guinée", "Kenya", "Mali", "Niger",
            "Nigeria", "Rwanda", "Sénégal", "Tchad", "Togo"]
    for i, p in enumerate(pays):
        y = 30 + 2 * i % 17 + np.cumsum(rng.normal(1.1, 2.2, x.size))
        ax.plot(x, np.clip(y, 5, 96), lw=1.6, ls=["-", "--", ":"][i % 3], marker="osD^v"[i // 3], ms=4, label=p)
    ax.set_ylim(0, 100)
    ax.set_xticks(range(2005, 2024, 3))
    ax.set_xlabel("Année")
    ax.set_ylabel("Accès à l'eau potable (% des ménages)")
    ax.set_title("Accès à l'eau dans quinze pays")
    ax.legend(bbox_to_anchor=(1.01, 1), loc="upper left", fontsize=9)
    return signed(fig, "Source : enquêtes nationales auprès des ménages")


@liar("too-many-series")
def grouped_bars_twelve_products():
    """A retail analyst: twelve product lines as thin grouped bars over four quarters."""
    rng = np.random.default_rng(14)
    names = ["Bread", "Cheese", "Coffee", "Eggs", "Fish", "Flour", "Fruit", "Juice", "Meat", "Milk", "Pasta", "Rice"]
    d = pd.DataFrame(rng.integers(20, 95, (4, 12)), index=["Q1", "Q2", "Q3", "Q4"], columns=names)
    ax = d.plot.bar(figsize=(9, 4.8), width=0.86, rot=0, colormap="tab20")
    ax.set_ylabel("Sales (thousand £)")
    ax.set_xlabel("Quarter of 2024")
    ax.set_title("Sales by product line and quarter")
    ax.legend(bbox_to_anchor=(1.01, 1), loc="upper left", fontsize=9)
    return signed(ax.figure, "Source: till data, all stores")


# ---------------------------------------------------------------- uneven-bins

@liar("uneven-bins")
def ages_aux_urgences():
    """Service de pédiatrie et d'urgences : comptes bruts dans des classes d'âge de largeurs très inégales."""
    rng = np.random.default_rng(31)
    ages = np.concatenate([rng.uniform(0, 18, 600), rng.normal(45, 15, 900), rng.normal(78, 8, 500)]).clip(0, 99)
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    ax.hist(ages, bins=[0, 2, 5, 10, 18, 40, 65, 100], color="#6a8fb5", edgecolor="white")
    ax.set_xlabel("Âge du patient (ans)")
    ax.set_ylabel("Nombre de passages")
    ax.set_title("Âge des patients des urgences, mars 2024")
    return signed(fig, "Source : registre des passages, 2 000 patients")


@liar("uneven-bins")
def commute_equal_bars():
    """City council: distance bands of 1 to 50 km drawn as equal bars, so the far band looks like a peak."""
    bands = ["0-1 km", "1-2 km", "2-5 km", "5-10 km", "10-30 km", "30-80 km"]
    fig, ax = plt.subplots(figsize=(7.4, 4.3))
    b = ax.bar(bands, [7, 9, 18, 21, 31, 14], width=0.95, color=TEAL)
    ax.bar_label(b, fmt="%d %%", padding=2)
    ax.set_ylim(0, 36)
    ax.set_xlabel("Distance from home to work")
    ax.set_ylabel("Share of commuters (%)")
    ax.set_title("How far residents travel to work")
    bare(ax)
    return signed(fig, "Source: travel-to-work survey 2023, n = 5,310")


@liar("uneven-bins")
def stairs_durees_sejour():
    """Hôpital : marches de comptes sur des durées de séjour dont les classes s'élargissent de 1 à 30 jours."""
    edges = [0, 1, 2, 3, 5, 10, 20, 50]
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    ax.stairs([310, 280, 210, 330, 420, 390, 260], edges, fill=True, color="#b58a5a")
    ax.set_xlabel("Durée du séjour (jours)")
    ax.set_ylabel("Nombre de séjours")
    ax.set_title("Durée des séjours en médecine, 2023")
    return signed(fig, "Source : programme de médicalisation, 2 200 séjours")


@liar("uneven-bins")
def barh_tranches_revenu():
    """Magazine économique : parts de foyers par tranches de revenu inégales, en barres horizontales égales."""
    tr = ["moins de 500 €", "500 à 1 000 €", "1 000 à 1 500 €", "1 500 à 2 000 €", "2 000 à 4 000 €", "4 000 à 10 000 €"]
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    b = ax.barh(tr, [4, 9, 15, 17, 38, 17], color="#7d5a8c", height=0.9)
    ax.bar_label(b, fmt="%d %%", padding=3)
    ax.set_xlim(0, 44)
    ax.set_xlabel("Part des foyers (%)")
    ax.set_ylabel("Revenu mensuel")
    ax.set_title("Les foyers selon leur revenu mensuel")
    return signed(fig, "Source : enquête budget des ménages, 2022")


# ---------------------------------------------------------------- uneven-ticks

@liar("uneven-ticks")
def population_pas_inegaux():
    """Le guide touristique : 1850, 1900, 1950, 1990, 2010 et 2020 posés à intervalles réguliers."""
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.plot(range(6), [4.1, 6.8, 11.5, 17.2, 18.9, 19.3], color=BLUE, lw=2.2, marker="o")
    ax.set_xticks(range(6), ["1850", "1900", "1950", "1990", "2010", "2020"])
    ax.set_ylim(0, 22)
    ax.set_xlabel("Année")
    ax.set_ylabel("Habitants (milliers)")
    ax.set_title("La population de la ville depuis 1850")
    return signed(fig, "Source : recensements de la population")


@liar("uneven-ticks")
def pointplot_doses():
    """A pharmacology paper: seaborn pointplot sets doses 1 to 100 mg at equal steps without a log scale."""
    d = pd.DataFrame({"dose": [1, 2, 5, 10, 50, 100], "resp": [8, 13, 27, 39, 58, 63]})
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    sns.pointplot(data=d, x="dose", y="resp", color="#8c3b2a", ax=ax)
    ax.set_ylim(0, 75)
    ax.set_xlabel("Dose (mg)")
    ax.set_ylabel("Inhibition (% of control)")
    ax.set_title("Enzyme inhibition against dose")
    return signed(fig, "Data: single assay per dose, this study")


# ---------------------------------------------------------------- axis-range

@liar("axis-range")
def fievre_ecrasee():
    """Brochure d'un fabricant : une fièvre de 40 °C disparaît sur un axe de 0 à 100 °C."""
    h = np.arange(0, 49, 4)
    t = [36.9, 37.0, 37.4, 38.1, 38.9, 39.6, 40.1, 39.9, 39.4, 38.6, 37.9, 37.3, 37.0]
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(h, t, color="#9c2a2a", lw=2, marker="o", ms=4)
    ax.set_ylim(0, 100)
    ax.set_xticks(range(0, 49, 8))
    ax.set_xlabel("Heures depuis l'injection (h)")
    ax.set_ylabel("Température corporelle (°C)")
    ax.set_title("Température d'un patient après l'injection")
    return signed(fig, "Source : essai de tolérance, patient n° 17")


@liar("axis-range")
def satisfaction_loupe():
    """HR consultancy: a score that hardly moves (8.21 to 8.24 out of 10) is blown up to look like a surge."""
    x = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"]
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(x, [8.211, 8.210, 8.216, 8.219, 8.224, 8.229, 8.233, 8.238], color=TEAL, lw=2.6, marker="o")
    ax.set_ylim(8.205, 8.24)
    ax.set_xlabel("Month of 2024")
    ax.set_ylabel("Mean satisfaction (score from 0 to 10)")
    ax.set_title("Staff satisfaction since the new programme")
    return signed(fig, "Source: monthly pulse survey, about 300 answers a month")


@liar("axis-range")
def co2_flattened():
    """A lobby's blog: the rise of CO2 is flattened by an axis that runs to 5,000 ppm."""
    x = np.arange(1960, 2025, 4)
    y = 317 + 0.82 * (x - 1960) + 0.0126 * (x - 1960) ** 2
    fig, ax = plt.subplots(figsize=(7.4, 4.3))
    ax.plot(x, y, color=BLUE, lw=2.4)
    ax.set_ylim(0, 5000)
    ax.set_xlabel("Year")
    ax.set_ylabel("CO$_2$ in the air (ppm)")
    ax.set_title("Carbon dioxide in the atmosphere, 1960-2024")
    ax.grid(color="#e0e0e0")
    return signed(fig, "Source: mountain observatory, annual means")


# ---------------------------------------------------------------- unordered-time

@liar("unordered-time")
def jours_par_hauteur():
    """Communiqué de préfecture : les jours sont rangés du plus haut au plus bas, l'épidémie semble refluer."""
    j = ["28 avr.", "27 avr.", "29 avr.", "1er mai", "30 avr.", "4 mai", "6 mai", "5 mai", "2 mai", "7 mai", "26 avr.", "3 mai", "8 mai", "9 mai"]
    n = [112, 109, 106, 101, 98, 96, 91, 88, 84, 80, 77, 72, 66, 61]
    fig, ax = plt.subplots(figsize=(8.4, 4.4))
    ax.bar(j, n, color="#3f6f9f")
    ax.tick_params(axis="x", rotation=45)
    ax.set_xlabel("Jour de prélèvement")
    ax.set_ylabel("Nouveaux cas confirmés par jour")
    ax.set_title("Cas confirmés dans le département")
    return signed(fig, "Source : agence régionale de santé")


@liar("unordered-time")
def months_alphabetical():
    """A theatre's annual report: pandas sorted the month names alphabetically before drawing the line."""
    v = {"January": 5.1, "February": 5.4, "March": 6.3, "April": 6.8, "May": 7.2, "June": 6.1, "July": 3.4,
         "August": 2.2, "September": 5.6, "October": 7.4, "November": 8.0, "December": 9.3}
    s = pd.Series(v).sort_index()
    ax = s.plot(figsize=(8.4, 4.4), color=PLUM, lw=2, marker="o")
    ax.set_xticks(range(12), s.index, rotation=45, ha="right")
    ax.set_ylim(0, 10.5)
    ax.set_xlabel("Month of 2023")
    ax.set_ylabel("Tickets sold (thousands)")
    ax.set_title("Theatre tickets sold per month")
    return signed(ax.figure, "Source: box office")


@liar("unordered-time")
def heures_triees_en_texte():
    """Tableau de bord d'usine : les heures triées comme du texte, 10 h à 14 h passent avant 6 h."""
    prod = {"6 h": 212, "7 h": 248, "8 h": 266, "9 h": 271, "10 h": 268, "11 h": 259, "12 h": 188, "13 h": 204, "14 h": 251}
    k = sorted(prod)
    fig = plt.figure(figsize=(9.4, 4.4))
    gs = fig.add_gridspec(1, 2, width_ratios=(2, 1))
    ax, side = fig.add_subplot(gs[0]), fig.add_subplot(gs[1])
    side.bar(["Lun", "Mar", "Mer", "Jeu", "Ven"], [31, 27, 34, 29, 25], color="#7d93a6")
    side.set(xlabel="Jour de la semaine 11", ylabel="Rebuts par jour (pièces)", title="Rebuts de la ligne 2")
    ax.step(k, [prod[i] for i in k], where="mid", color=ORANGE, lw=2.2)
    ax.set_ylim(0, 300)
    ax.set_xlabel("Heure")
    ax.set_ylabel("Pièces produites par heure")
    ax.set_title("Cadence de la ligne 2, équipe du matin")
    return signed(fig, "Source : compteur de ligne, 12 mars 2025")


# ---------------------------------------------------------------- line-over-categories

@liar("line-over-categories")
def villes_reliees():
    """Exposé de lycéenne : une ligne relie des villes que rien n'ordonne."""
    fig, ax = plt.subplots(figsize=(7, 4.3))
    with warnings.catch_warnings():   # seaborn 0.13 sous pandas 3 : avertissement sans effet
        warnings.simplefilter("ignore")
        so.Plot(x=["Lyon", "Brest", "Nancy", "Pau", "Dijon", "Tours"], y=[14.2, 9.8, 12.1, 11.4, 15.0, 10.7]).add(
            so.Line(color="#a0306a", marker="o", linewidth=2)).on(ax).plot()
    ax.set_ylim(0, 18)
    ax.set_xlabel("Ville")
    ax.set_ylabel("Prix d'une place de cinéma (€)")
    ax.set_title("Le prix d'une place de cinéma dans six villes")
    return signed(fig, "Source : relevé de l'élève, avril 2025")


@liar("line-over-categories")
def pointplot_departments():
    """Hospital quality office: seaborn pointplot joins unrelated wards with a line."""
    d = pd.DataFrame({"ward": ["Surgery", "Cardiology", "Maternity", "Oncology", "Paediatrics"], "inf": [3.1, 1.9, 1.1, 2.8, 1.6]})
    fig, ax = plt.subplots(figsize=(7, 4.3))
    sns.pointplot(data=d, x="ward", y="inf", color=BLUE, ax=ax)
    ax.set_ylim(0, 4)
    ax.set_xlabel("Ward")
    ax.set_ylabel("Infections (per 100 stays)")
    ax.set_title("Hospital-acquired infections by ward, 2024")
    return signed(fig, "Source: infection control unit, full-year count")


@liar("line-over-categories")
def lignes_de_produits_xticks():
    """Consultant : positions numériques cachées sous des noms de produits, deux lignes relient des catégories."""
    noms = ["Vis", "Joints", "Câbles", "Vannes", "Pompes", "Filtres"]
    x = np.arange(6)
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    ax.plot(x, [18, 22, 12, 31, 27, 16], "-o", color=BLUE, lw=2, label="2023")
    ax.plot(x, [21, 20, 15, 28, 33, 19], "--s", color=ORANGE, lw=2, label="2024")
    ax.set_xticks(x)
    ax.set_xticklabels(noms)
    ax.set_ylim(0, 38)
    ax.set_ylabel("Marge brute (%)")
    ax.set_xlabel("Famille de produits")
    ax.set_title("Marge brute par famille de produits")
    ax.legend()
    return signed(fig, "Source : contrôle de gestion")


# ---------------------------------------------------------------- misrepresentation

@liar("misrepresentation")
def bulles_au_rayon():
    """Journal : le rayon des bulles suit la valeur, une ville trois fois plus grande en paraît neuf fois plus."""
    v = np.array([120, 240, 360, 480])
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.scatter([1.0, 2.2, 3.8, 6.0], [8.4, 9.1, 11.2, 13.5], s=(v / 8) ** 2, color="#8db4d3", edgecolor="#1f5a94")
    for x, y, t, n in zip([1.0, 2.2, 3.8, 6.0], [8.4, 9.1, 11.2, 13.5], v, ["Agen", "Dax", "Pau", "Bayonne"]):
        ax.annotate(f"{n}, {t} k", (x, y), xytext=(0, 34), textcoords="offset points", ha="center", color=INK, fontsize=9)
    ax.set_xlim(0, 7.5)
    ax.set_ylim(6, 17)
    ax.set_xlabel("Budget culture (M€)")
    ax.set_ylabel("Équipements pour 10 000 habitants")
    ax.set_title("Culture : budget, équipements et entrées (bulles, en milliers)")
    return signed(fig, "Source : directions de la culture, 2023")


@liar("misrepresentation")
def label_not_height():
    """A campaign leaflet: the last bar is labelled 52 but drawn at 68."""
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    b = ax.bar(["2018", "2020", "2022", "2024"], [40, 44, 47, 68], color="#2f6b4f", width=0.6)
    ax.bar_label(b, labels=["40", "44", "47", "52"], padding=3)
    ax.set_ylim(0, 80)
    ax.set_yticks([])
    ax.set_xlabel("Year")
    ax.set_ylabel("New homes completed (hundreds)")
    ax.set_title("New homes completed in the county")
    return signed(fig, "Source: county housing register")


@liar("misrepresentation")
def carres_au_cote():
    """Infographie d'ONG : le côté des carrés suit la valeur, l'aire exagère les écarts."""
    fig, ax = plt.subplots(figsize=(8, 4.4))
    x = 0.0
    for n, v in (("2000", 10), ("2010", 20), ("2020", 40)):
        ax.add_patch(Rectangle((x, 0), v / 10, v / 10, color="#c77f3a"))
        ax.text(x + v / 20, -0.35, f"{n}\n{v} Mt", ha="center", va="top", color=INK, fontsize=10)
        x += v / 10 + 0.8
    ax.set_xlim(-0.4, x)
    ax.set_ylim(-1.2, 4.3)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Déchets plastiques produits par an (millions de tonnes)")
    return signed(fig, "Source : agence de l'environnement, estimations")


# ---------------------------------------------------------------- discretised-continuous

@liar("discretised-continuous")
def carte_trois_couleurs():
    """Bulletin municipal : une température continue coupée en trois aplats aux seuils arbitraires."""
    x, y = np.meshgrid(np.linspace(0, 10, 60), np.linspace(0, 6, 40))
    t = 21 + 1.1 * x + 1.4 * np.sin(y)
    fig, ax = plt.subplots(figsize=(7.4, 4.5))
    im = ax.imshow(t, origin="lower", extent=(0, 10, 0, 6), cmap=ListedColormap(["#cfe0ee", "#f0b45a", "#7a1f1f"]),
                   norm=BoundaryNorm([18, 25.9, 26.4, 35], 3))
    fig.colorbar(im, ax=ax, label="Température de surface (°C)", shrink=0.8)
    ax.set_xlabel("Distance vers l'est (km)")
    ax.set_ylabel("Distance vers le nord (km)")
    ax.set_title("Température de surface en ville, 12 juillet à 15 h")
    return signed(fig, "Source : image satellite, traitement du service climat")


@liar("discretised-continuous")
def three_step_salinity():
    """An estuary study: a smooth salinity gradient reduced to three viridis steps that invent fronts."""
    x, z = np.meshgrid(np.linspace(0, 60, 120), np.linspace(0, 18, 50))
    s = 34 / (1 + np.exp(-(x - 30 + 0.6 * z) / 9))
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    m = ax.pcolormesh(x, z, s, cmap=plt.get_cmap("viridis", 3), shading="auto", vmin=0, vmax=34)
    fig.colorbar(m, ax=ax, label="Salinity (g/kg)")
    ax.invert_yaxis()
    ax.set_xlabel("Distance from the weir (km)")
    ax.set_ylabel("Depth below surface (m), downwards")
    ax.set_title("Salinity along the estuary at high tide")
    return signed(fig, "Data: CTD transect, 9 May 2023")


# ---------------------------------------------------------------- overplotting

@liar("overplotting")
def opaque_cloud():
    """A bike-share analyst: 18,000 opaque dots hide where the trips really are."""
    rng = np.random.default_rng(5)
    d = rng.gamma(2.2, 1.4, 18000)
    t = d * rng.normal(5.2, 1.1, 18000) + rng.gamma(2, 2, 18000)
    fig, ax = plt.subplots(figsize=(6.8, 4.8))
    ax.scatter(d, t, s=26, color=BLUE)
    ax.set_xlim(0, 15)
    ax.set_ylim(0, 110)
    ax.set_xlabel("Trip distance (km)")
    ax.set_ylabel("Trip duration (min)")
    ax.set_title("Bike-share trips in June 2024")
    return signed(fig, "Source: operator's open data, 18,000 trips")


@liar("overplotting")
def notes_entieres_superposees():
    """Questionnaire d'un club : 500 réponses en notes entières de 1 à 5, il ne reste que 25 points visibles."""
    rng = np.random.default_rng(6)
    a = rng.choice([1, 2, 3, 4, 5], 500, p=[.04, .1, .2, .4, .26])
    b = np.clip(a + rng.choice([-2, -1, 0, 1, 2], 500, p=[.08, .2, .44, .2, .08]), 1, 5)
    ax = pd.DataFrame({"accueil": a, "coach": b}).plot.scatter(x="accueil", y="coach", s=45, color=TEAL, figsize=(6, 4.8))
    ax.set_xticks(range(1, 6))
    ax.set_yticks(range(1, 6))
    ax.set_xlabel("Note de l'accueil (de 1 à 5)")
    ax.set_ylabel("Note de l'entraîneur (de 1 à 5)")
    ax.set_title("Notes données par les 500 adhérents")
    return signed(ax.figure, "Source : questionnaire de fin de saison")


# ---------------------------------------------------------------- diverging-off-centre

@liar("diverging-off-centre")
def variation_rouge_bleu_decalee():
    """Agence de développement : variations de -4 à +20 % dont le blanc tombe à +8 %, des hausses passent au bleu."""
    g = np.array([[-4, 1, 3, 6, 9], [0, 2, 5, 8, 12], [2, 4, 7, 11, 15], [3, 6, 10, 14, 20]])
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    im = ax.imshow(g, cmap="RdBu_r", vmin=-4, vmax=20, aspect="auto")
    ax.set_xticks(range(5), [2019, 2020, 2021, 2022, 2023])
    ax.set_yticks(range(4), ["Nord", "Est", "Ouest", "Sud"])
    fig.colorbar(im, ax=ax, label="Variation annuelle de l'emploi (%)")
    ax.set_xlabel("Année")
    ax.set_ylabel("Secteur")
    ax.set_title("Variation de l'emploi par secteur géographique")
    return signed(fig, "Source : agence de développement économique")


@liar("diverging-off-centre")
def correlation_half_scale():
    """A psychometrics poster: seaborn lets coolwarm run from 0.1 to 1, so weak positive links look negative."""
    n = ["Memory", "Speed", "Verbal", "Spatial", "Attention"]
    c = np.array([[1, .32, .45, .21, .38], [.32, 1, .18, .27, .56], [.45, .18, 1, .14, .29], [.21, .27, .14, 1, .35], [.38, .56, .29, .35, 1]])
    fig, ax = plt.subplots(figsize=(6.6, 5.2))
    sns.heatmap(pd.DataFrame(c, n, n), cmap="coolwarm", vmin=0.1, vmax=1, ax=ax, cbar_kws={"label": "Correlation (Pearson's r, no unit)"})
    ax.set_xlabel("Test")
    ax.set_ylabel("Test")
    ax.set_title("Correlation between five test scores")
    return signed(fig, "Data: 240 adults, this study")


# ---------------------------------------------------------------- bridged-gap

@liar("bridged-gap")
def pollen_sans_2018_2021():
    """Réseau de mesure : rien n'a été mesuré de 2018 à 2021 et la ligne passe au-dessus sans le dire."""
    x = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2022, 2023, 2024]
    y = [41, 44, 39, 47, 50, 48, 53, 52, 66, 64, 69]
    fig = plt.figure(figsize=(7.4, 4.3))
    ax = fig.add_axes((0.1, 0.2, 0.86, 0.68))
    ax.plot(x, y, color=GOLD, lw=2.4)
    ax.set_ylim(0, 80)
    ax.set_xlabel("Année")
    ax.set_ylabel("Jours d'alerte au pollen par an")
    ax.set_title("Jours d'alerte au pollen à la station du parc")
    fig.text(0.015, 0.015, "Source : réseau de surveillance aérobiologique", fontsize=9, color="#333333")
    return fig


@liar("bridged-gap")
def sensor_dropna():
    """Plant engineer: dropna() erased the sensor's dead hours and the line simply jumps across them."""
    i = pd.date_range("2025-02-10", periods=72, freq="h")
    v = 3.2 + 0.4 * np.sin(np.arange(72) / 4) + np.random.default_rng(2).normal(0, 0.05, 72)
    s = pd.Series(v, i)
    s.iloc[27:43] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4.3))
    c = s.dropna()
    ax.plot(c.index, c.values, color=TEAL, lw=1.8, marker=".", ms=5)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d %b %Hh"))
    ax.tick_params(axis="x", rotation=30)
    ax.set_ylim(0, 4.5)
    ax.set_xlabel("Time (hourly readings)")
    ax.set_ylabel("Pressure (bar)")
    ax.set_title("Compressor pressure, 10-12 February 2025")
    return signed(fig, "Source: SCADA export, compressor C3")


@liar("bridged-gap")
def piscine_fermee():
    """Mairie : la piscine n'a pas été comptée d'avril 2020 à mai 2021, la courbe mensuelle enjambe le trou."""
    i = pd.date_range("2019-01-01", "2022-12-01", freq="MS")
    v = 9.2 + 2.4 * np.sin((i.month.to_numpy() - 4) / 12 * 2 * np.pi) + np.random.default_rng(4).normal(0, .3, len(i))
    s = pd.Series(v, i)
    s = s[(s.index < "2020-04-01") | (s.index > "2021-05-31")]
    fig, ax = plt.subplots(figsize=(8, 4.3))
    sns.lineplot(x=s.index, y=s.values, color=BLUE, lw=2, ax=ax)
    ax.set_ylim(0, 14)
    ax.set_xlabel("Mois")
    ax.set_ylabel("Entrées (milliers par mois)")
    ax.set_title("Fréquentation de la piscine municipale")
    return signed(fig, "Source : caisse de la piscine")


# ---------------------------------------------------------------- title-contradicts-data

@liar("title-contradicts-data")
def titre_recul_qui_monte():
    """Journal : le titre annonce un recul, la courbe monte de bout en bout."""
    x = np.arange(2015, 2025)
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(x, [18.2, 18.9, 19.4, 20.6, 21.1, 21.3, 22.8, 23.9, 24.7, 25.5], color=BLUE, lw=2.4, marker="o")
    ax.set_ylim(0, 30)
    ax.set_xlabel("Année")
    ax.set_ylabel("Trajets à vélo (millions par an)")
    ax.set_title("La pratique du vélo recule depuis dix ans")
    return signed(fig, "Source : compteurs de la métropole")


@liar("title-contradicts-data")
def title_tripled():
    """A start-up's pitch: the title says sales tripled, the bars go from 4.1 to 6.6."""
    s = pd.Series([4.1, 4.6, 5.2, 5.9, 6.6], index=["2020", "2021", "2022", "2023", "2024"])
    ax = s.plot.bar(color=PLUM, rot=0, figsize=(7, 4.4), width=0.6)
    ax.set_ylabel("Sales (million €)")
    ax.set_xlabel("Financial year")
    ax.set_title("Sales have tripled since 2020")
    return signed(ax.figure, "Source: company accounts")


@liar("title-contradicts-data")
def titre_trente_six_jours():
    """Association de patients : le titre donne 36 jours d'attente en 2024, la courbe s'arrête à 33."""
    x = np.arange(2017, 2025)
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(x, [19, 20, 22, 26, 27, 29, 31, 33], color="#8c2f2f", lw=2.2, marker="s")
    ax.set_ylim(0, 40)
    ax.set_xlabel("Année")
    ax.set_ylabel("Délai moyen d'un rendez-vous (jours)")
    ax.set_title("Ophtalmologie : 36 jours d'attente en 2024")
    return signed(fig, "Source : enquête de l'association, 1 200 appels")


@liar("title-contradicts-data")
def titre_superlatif_faux():
    """Office de tourisme : le titre met Annecy en tête alors que Colmar a la plus longue barre."""
    v = {"Bayonne": 1.9, "Arles": 2.3, "Honfleur": 2.6, "Annecy": 3.1, "Colmar": 3.8}
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    b = ax.barh(list(v), list(v.values()), color="#2d7474")
    ax.bar_label(b, fmt=lambda t: f"{t:.1f}".replace(".", ","), padding=3)
    ax.set_xlim(0, 4.4)
    ax.set_xlabel("Nuitées (millions par an)")
    ax.set_ylabel("Ville")
    ax.set_title("Annecy, la ville la plus visitée des cinq")
    return signed(fig, "Source : observatoire du tourisme, 2023")


# ---------------------------------------------------------------- unexplained-interval

@liar("unexplained-interval")
def barres_d_erreur_muettes():
    """Article d'agronomie : des barres d'erreur dont rien ne dit si c'est un écart-type, une erreur type ou un IC."""
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    ax.errorbar([0, 40, 80, 120, 160], [3.1, 4.6, 5.7, 6.2, 6.3], yerr=[.3, .35, .4, .3, .45], fmt="o-", capsize=4, color=TEAL)
    ax.set_ylim(0, 8)
    ax.set_xlabel("Azote apporté (kg/ha)")
    ax.set_ylabel("Rendement du blé (t/ha)")
    ax.set_title("Réponse du blé à l'azote")
    return signed(fig, "Données : essai de Boigneville, quatre blocs, 2022")


@liar("unexplained-interval")
def seaborn_default_band():
    """A physiology paper: seaborn's default band is left on the figure and never explained."""
    rng = np.random.default_rng(17)
    d = pd.DataFrame([(t, g, 62 + 3.4 * t * k - 0.11 * t * t + rng.normal(0, 6)) for t in range(0, 16)
                      for g, k in (("Trained", 1.0), ("Untrained", 1.5)) for _ in range(12)], columns=["t", "g", "hr"])
    fig, ax = plt.subplots(figsize=(7.2, 4.5))
    sns.lineplot(data=d, x="t", y="hr", hue="g", style="g", palette=[BLUE, ORANGE], ax=ax, seed=1)
    ax.set_ylim(40, 130)
    ax.set_xlabel("Time on treadmill (min)")
    ax.set_ylabel("Heart rate (beats per minute)")
    ax.set_title("Mean heart rate during the test")
    ax.legend(title="Group", loc="upper left")
    return signed(fig, "Data: 24 volunteers, this study")


# ---------------------------------------------------------------- low-contrast

@liar("low-contrast")
def textes_gris_pale():
    """Agence de design : graduations et titres d'axes d'un gris si pâle qu'ils s'effacent sur le blanc."""
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(range(2015, 2025), [55, 57, 58, 61, 60, 52, 58, 63, 66, 68], color=BLUE, lw=2.4)
    ax.set_ylim(0, 80)
    ax.set_xlabel("Année", color="#cfcfcf")
    ax.set_ylabel("Visiteurs du musée (milliers)", color="#cfcfcf")
    ax.tick_params(colors="#cfcfcf")
    ax.set_title("Visiteurs du musée d'art moderne", color=INK)
    return signed(fig, "Source : billetterie du musée")


@liar("low-contrast")
def dark_theme_dim_text():
    """Factory wall screen: dark grey words on a near-black panel, unreadable from the floor."""
    fig, ax = plt.subplots(figsize=(7.2, 4.3), facecolor="#15181c")
    ax.set_facecolor("#15181c")
    ax.bar(["Mon", "Tue", "Wed", "Thu", "Fri"], [91, 88, 93, 86, 90], color="#4fb3bf", width=0.6)
    ax.set_ylim(0, 100)
    ax.set_ylabel("Line availability (%)", color="#45494e")
    ax.set_xlabel("Week 12", color="#45494e")
    ax.tick_params(colors="#45494e")
    ax.set_title("Availability of line 7", color="#f0f0f0")
    fig.tight_layout(rect=(0, 0.06, 1, 1))
    fig.text(0.015, 0.015, "Source: MES, shift reports", fontsize=9, color="#d8d8d8")
    return fig


# ---------------------------------------------------------------- small-text

@liar("small-text")
def graduations_minuscules():
    """Thèse imprimée : des graduations en corps 4 que personne ne lit sans loupe."""
    fig, ax = plt.subplots(figsize=(6.6, 4.3))
    x = np.linspace(0, 12, 60)
    ax.plot(x, 5.1 * np.exp(-x / 4), color=PLUM, lw=2)
    ax.tick_params(labelsize=4)
    ax.set_ylim(0, 6)
    ax.set_xlabel("Temps après la prise (h)")
    ax.set_ylabel("Concentration plasmatique (mg/L)")
    ax.set_title("Élimination du traitement")
    return signed(fig, "Données : modèle ajusté sur 14 volontaires")


@liar("small-text")
def dashboard_tiny_labels():
    """Plant dashboard: legend, axis names and source all shrunk to 5 points to fit four panels."""
    rng = np.random.default_rng(40)
    fig, axs = plt.subplots(2, 2, figsize=(7, 5))
    for ax, n, u in zip(axs.flat, ["Press", "Oven", "Cutter", "Packer"], ["kN", "°C", "m/min", "boxes/h"]):
        ax.plot(range(1, 13), 50 + rng.normal(0, 4, 12), color=BLUE, label="2023", lw=1.6)
        ax.plot(range(1, 13), 56 + rng.normal(0, 4, 12), color=ORANGE, ls="--", label="2024", lw=1.6)
        ax.set_ylim(0, 75)
        ax.set_title(n, fontsize=10)
        ax.set_xlabel("Month", fontsize=5)
        ax.set_ylabel(f"Mean value ({u})", fontsize=5)
        ax.tick_params(labelsize=5)
        ax.legend(fontsize=5, loc="lower left")
    fig.suptitle("Monthly machine readings", fontsize=12)
    fig.tight_layout(rect=(0, 0.04, 1, 1))
    fig.text(0.015, 0.01, "Source: plant historian", fontsize=5, color="#333333")
    return fig


# ---------------------------------------------------------------- missing-*

@liar("missing-title")
def sans_titre():
    """Rapport de stage : une courbe soignée mais sans aucun titre."""
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(range(0, 30, 3), [0, 2.1, 4.6, 7.9, 10.8, 13.1, 14.9, 16.0, 16.6, 16.9], color=TEAL, marker="o", lw=2)
    ax.set_ylim(0, 20)
    ax.set_xlabel("Jours après le semis (j)")
    ax.set_ylabel("Hauteur de la tige (cm)")
    return signed(fig, "Données : serre du lycée agricole, 2024")


@liar("missing-unit")
def sans_unite():
    """Municipal energy office: consumption with no unit anywhere, kWh or MWh is anyone's guess."""
    fig, ax = plt.subplots(figsize=(7, 4.3))
    ax.bar(["2020", "2021", "2022", "2023", "2024"], [318, 342, 301, 287, 279], color=GOLD, width=0.6)
    ax.set_xlabel("Year")
    ax.set_ylabel("Energy consumption")
    ax.set_title("Energy consumption of public buildings")
    return signed(fig, "Source: municipal energy office, meter readings")


@liar("missing-axis-label")
def sans_nom_d_axe():
    """Club d'athlétisme : un nuage dont l'axe horizontal ne porte aucun nom (âge ? rang ? kilomètres par semaine ?)."""
    rng = np.random.default_rng(50)
    a = rng.uniform(14, 60, 50)
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    ax.scatter(a, 38 + 0.012 * (a - 28) ** 2 + rng.normal(0, 2.5, 50), color=BLUE, s=30)
    ax.set_ylim(0, 65)
    ax.set_ylabel("Temps au 10 km (min)")
    ax.set_title("Les coureurs du club au 10 km de printemps")
    return signed(fig, "Source : chronométrage officiel, 50 coureurs")


@liar("missing-source")
def sans_source():
    """Fil d'un influenceur : aucune source, ni sur la figure ni sous la figure."""
    fig, ax = plt.subplots(figsize=(7, 4.3))
    ax.plot(range(2012, 2025), [9.1, 9.4, 9.9, 10.6, 11.2, 11.9, 12.3, 13.0, 12.8, 13.9, 15.2, 16.4, 17.1], color="#8c2f2f", lw=2.4)
    ax.set_ylim(0, 20)
    ax.set_xlabel("Année")
    ax.set_ylabel("Foyers en précarité énergétique (%)")
    ax.set_title("La précarité énergétique en France")
    fig.tight_layout()
    return fig


# ---------------------------------------------------------------- conseils

@liar("false-precision")
def quatre_decimales():
    """Student union survey: shares of 87 answers printed to four decimals."""
    n = {"Agree": 41, "Neutral": 27, "Disagree": 19}
    p = [100 * v / 87 for v in n.values()]
    fig, ax = plt.subplots(figsize=(6.8, 4.3))
    b = ax.bar(list(n), p, color=TEAL, width=0.6)
    ax.bar_label(b, fmt="%.4f %%", padding=3)
    ax.set_ylim(0, 56)
    ax.set_xlabel("Answer")
    ax.set_ylabel("Share of students (%)")
    ax.set_title("Should the library open on Sundays?")
    return signed(fig, "Source: student union poll, 87 answers")


@liar("smoothed-line")
def courbe_lissee():
    """Magazine : sept mesures annuelles reliées par une courbe arrondie qui invente des creux et des bosses."""
    x = np.arange(2018, 2025, dtype=float)
    y = np.array([31, 44, 29, 52, 50, 33, 47.0])
    m = np.gradient(y)
    xs, ys = [], []
    for i in range(6):
        t = np.linspace(0, 1, 30, endpoint=i == 5)
        xs.append(x[i] + t)
        ys.append((2*t**3 - 3*t**2 + 1) * y[i] + (t**3 - 2*t**2 + t) * m[i] + (-2*t**3 + 3*t**2) * y[i+1] + (t**3 - t**2) * m[i+1])
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(np.concatenate(xs), np.concatenate(ys), color=ORANGE, lw=2.4)
    ax.plot(x, y, "o", color=ORANGE)
    ax.set_ylim(0, 62)
    ax.set_xlabel("Année")
    ax.set_ylabel("Loups comptés par an")
    ax.set_title("Loups comptés dans le massif en hiver")
    return signed(fig, "Source : comptage hivernal, un par an")


@liar("unsorted-bars")
def barres_en_vrac():
    """Fédération sportive : onze régions sans ordre propre, ni triées ni rangées, l'œil doit tout refaire."""
    v = {"Bretagne": 41, "Corse": 6, "Occitanie": 58, "Normandie": 29, "Île-de-France": 83, "Grand Est": 37, "PACA": 52,
         "Centre": 19, "Nouvelle-Aquitaine": 61, "Bourgogne": 24, "Hauts-de-France": 47}
    fig, ax = plt.subplots(figsize=(7.4, 4.8))
    ax.barh(list(v), list(v.values()), color=BLUE)
    ax.set_xlabel("Licenciés (milliers)")
    ax.set_ylabel("Région")
    ax.set_title("Licenciés de la fédération par région, 2024")
    return signed(fig, "Source : fédération, fichier des licences")


# =====================================================================  HONNÊTES

@honest
def barres_logarithmiques_annoncees():
    """Laboratoire : des barres sur une échelle logarithmique, dite sur l'axe et dans le titre, valeurs écrites."""
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    b = ax.bar(["Eau traitée", "Source", "Rivière", "Étang", "Effluent"], [10, 120, 2300, 41000, 900000], color=TEAL)
    ax.bar_label(b, labels=["10", "120", "2 300", "41 000", "900 000"], padding=3)
    ax.set_yscale("log")
    ax.set_ylim(1, 5e6)
    ax.set_ylabel("Bactéries (UFC/100 mL, échelle logarithmique)")
    ax.set_xlabel("Point de prélèvement")
    ax.set_title("Bactéries selon le point de prélèvement\n(échelle logarithmique : chaque graduation vaut dix fois la précédente)")
    return signed(fig, "Source : laboratoire départemental, juin 2024")


@honest
def temperature_sans_zero():
    """Station météo : une ligne de température n'a pas à partir de zéro, la plage est celle du climat local."""
    fig, ax = plt.subplots(figsize=(7.4, 4.3))
    x = np.arange(1990, 2025)
    y = 11.2 + 0.035 * (x - 1990) + np.random.default_rng(1).normal(0, .35, x.size)
    ax.plot(x, y, color="#a33c1e", lw=1.8)
    ax.set_ylim(9, 15)
    ax.set_xlabel("Année")
    ax.set_ylabel("Température moyenne annuelle (°C)")
    ax.set_title("Température moyenne à la station de l'aérodrome")
    return signed(fig, "Source : station météorologique de l'aérodrome")


@honest
def two_panels_shared_time():
    """Newspaper: two quantities in two stacked panels sharing time, rather than a double axis."""
    x = np.arange(2010, 2025)
    fig, (a, b) = plt.subplots(2, 1, sharex=True, figsize=(7.2, 5.4))
    a.plot(x, 410 + 14 * np.sin(x) + 6 * (x - 2010), color=BLUE, lw=2)
    a.set_ylim(0, 560)
    a.set_ylabel("Rent (€ per month)")
    b.plot(x, 1720 + 24 * (x - 2010), color=ORANGE, lw=2)
    b.set_ylim(0, 2400)
    b.set_ylabel("Median wage (€ per month)")
    b.set_xlabel("Year")
    fig.suptitle("Student rent and median wage")
    return signed(fig, "Source: city housing office; national statistics institute")


@honest
def profondeur_du_sol():
    """Article de pédologie : la profondeur descend vers le bas, et l'axe le dit."""
    z = np.array([5, 10, 20, 30, 45, 60, 80, 100])
    fig, ax = plt.subplots(figsize=(5.6, 5.4))
    ax.plot([31, 29, 26, 22, 20, 21, 23, 24], z, marker="o", color="#6b4a1e", lw=2)
    ax.set_ylim(105, 0)
    ax.set_xlim(0, 40)
    ax.set_xlabel("Humidité du sol (% du volume)")
    ax.set_ylabel("Profondeur sous la surface (cm)")
    ax.set_title("Profil d'humidité du sol, 3 octobre")
    return signed(fig, "Données : sonde capacitive, parcelle B")


@honest
def trou_laisse_vide():
    """Réseau de mesure : les mois manquants laissent un vide dans la courbe, et une note le dit."""
    i = pd.date_range("2022-01-01", periods=30, freq="MS")
    s = pd.Series(22 + 7 * np.cos(np.arange(30) / 12 * 2 * np.pi), i)
    s.iloc[11:16] = np.nan
    fig, ax = plt.subplots(figsize=(7.6, 4.3))
    ax.plot(s.index, s.values, color=PLUM, lw=2, marker="o", ms=4)
    ax.axvspan(s.index[11], s.index[15], color="#ececec")
    ax.text(s.index[13], 33, "capteur en panne,\naucune mesure", ha="center", va="center", fontsize=9, color=INK)
    ax.set_ylim(0, 38)
    ax.set_xlabel("Mois")
    ax.set_ylabel("Particules PM10 (µg/m³)")
    ax.set_title("Particules PM10 à la station du boulevard")
    return signed(fig, "Source : réseau de surveillance de l'air")


@honest
def rang_un_en_haut():
    """Club de sport : le rang 1 est en haut, comme dans tout classement, et l'axe l'annonce."""
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    j = np.arange(1, 11)
    ax.plot(j, [9, 8, 8, 6, 5, 5, 4, 3, 3, 2], color=BLUE, marker="o", lw=2.4)
    ax.set_ylim(12.5, 0.5)
    ax.set_yticks(range(1, 13))
    ax.set_xticks(j)
    ax.set_xlabel("Journée de championnat")
    ax.set_ylabel("Classement (1er en haut)")
    ax.set_title("Le classement de l'équipe féminine, journées 1 à 10")
    return signed(fig, "Source : ligue régionale, douze équipes")


@honest
def sorted_barh_inverted():
    """Library report: barh with invert_yaxis() only to put the longest bar on top; bars start at zero."""
    s = pd.Series({"Crime": 4120, "Romance": 3370, "Comics": 3010, "History": 1890, "Science": 1240, "Poetry": 310})
    fig, ax = plt.subplots(figsize=(7, 4.2))
    b = ax.barh(s.index, s.values, color="#3d6f8e")
    ax.invert_yaxis()
    ax.bar_label(b, fmt="{:,.0f}", padding=3)
    ax.set_xlim(0, 4700)
    ax.set_xlabel("Loans per year")
    ax.set_ylabel("Genre")
    ax.set_title("Loans by genre, central library, 2024")
    bare(ax)
    return signed(fig, "Source: library management system")


@honest
def densite_classes_inegales():
    """Institut statistique : classes inégales, mais en densité, et l'axe le dit : l'aire vaut l'effectif."""
    rng = np.random.default_rng(9)
    r = rng.lognormal(7.6, .5, 4000)
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    ax.hist(r, bins=[0, 500, 1000, 1500, 2000, 3000, 5000, 10000], density=True, color="#7f9fbf", edgecolor="white")
    ax.set_xlabel("Revenu mensuel (€)")
    ax.set_ylabel("Densité (part des foyers par €)")
    ax.set_title("Distribution du revenu mensuel (aire = part des foyers)")
    return signed(fig, "Source : enquête auprès de 4 000 foyers")


@honest
def anomalies_centrees():
    """Climatologue : palette divergente bien centrée sur zéro malgré des valeurs dissymétriques."""
    rng = np.random.default_rng(10)
    a = rng.normal(0.6, .7, (6, 12))
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    im = ax.imshow(a, cmap="RdBu_r", norm=TwoSlopeNorm(vcenter=0, vmin=-2.8, vmax=2.8), aspect="auto")
    fig.colorbar(im, ax=ax, label="Écart à la normale 1991-2020 (°C)")
    ax.set_xticks(range(12), list("JFMAMJJASOND"))
    ax.set_yticks(range(6), range(2019, 2025))
    ax.set_xlabel("Mois")
    ax.set_ylabel("Année")
    ax.set_title("Écarts mensuels de température")
    return signed(fig, "Source : station de référence")


@honest
def titre_vrai_plus_quarante():
    """Journal : le titre donne une hausse de 40 %, et 250 vers 350 font bien 40 %."""
    fig, ax = plt.subplots(figsize=(7, 4.3))
    ax.plot(range(2018, 2025), [250, 262, 241, 278, 301, 329, 350], color=TEAL, marker="o", lw=2.2)
    ax.set_ylim(0, 400)
    ax.set_xlabel("Année")
    ax.set_ylabel("Adhérents de la médiathèque")
    ax.set_title("Les adhésions ont augmenté de 40 % entre 2018 et 2024")
    return signed(fig, "Source : médiathèque, fichier des adhérents")


@honest
def five_distinct_series():
    """Economics paper: five series told apart by line style, marker and a direct label at the end."""
    x = np.arange(2014, 2025)
    fig, ax = plt.subplots(figsize=(7.8, 4.8))
    spec = [("Solar", 2, .7, "#8a6d00", "-", "o"), ("Wind", 12, 1.1, "#1f5a94", "--", "s"), ("Hydro", 34, -.05, "#1b7f79", ":", "^"),
            ("Gas", 46, -.5, "#b3520f", "-.", "D"), ("Nuclear", 58, .4, "#4b2a5e", (0, (5, 1)), "v")]
    for n, a, s, c, l, m in spec:
        y = a + s * (x - 2014) + np.sin(x + a)
        ax.plot(x, y, color=c, ls=l, marker=m, ms=5, lw=1.8)
        ax.text(2024.2, y[-1], n, color=c, va="center", fontsize=10)
    ax.set_xlim(2013.7, 2026)
    ax.set_ylim(0, 72)
    ax.set_xlabel("Year")
    ax.set_ylabel("Electricity generated (TWh)")
    ax.set_title("Electricity generated by source")
    return signed(fig, "Source: transmission system operator")


@honest
def celsius_fahrenheit():
    """Météo bilingue : le second axe est la conversion exacte du premier, une seule grandeur."""
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    ax.plot(range(1, 13), [4, 5, 9, 12, 16, 20, 22, 22, 18, 14, 8, 5], color="#a33c1e", marker="o", lw=2)
    ax.set_ylim(-5, 30)
    sec = ax.secondary_yaxis("right", functions=(lambda c: c * 1.8 + 32, lambda f: (f - 32) / 1.8))
    sec.set_ylabel("Température (°F)")
    ax.set_ylabel("Température (°C)")
    ax.set_xticks(range(1, 13), list("JFMAMJJASOND"))
    ax.set_xlabel("Mois")
    ax.set_title("Température moyenne mensuelle à Lyon")
    return signed(fig, "Source : normales climatiques 1991-2020")


@honest
def twinx_linked_units():
    """Rowing coach: twinx, but its limits are exactly the left limits times 3.6 (m/s to km/h)."""
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    ax.plot(np.arange(0, 2001, 250), [4.2, 5.1, 5.0, 4.9, 4.85, 4.85, 4.9, 5.05, 5.3], color=BLUE, lw=2.2, marker="o")
    ax.set_ylim(0, 6)
    r = ax.twinx()
    r.set_ylim(0, 6 * 3.6)
    r.set_ylabel("Boat speed (km/h)")
    ax.set_ylabel("Boat speed (m/s)")
    ax.set_xlabel("Distance (m)")
    ax.set_title("Boat speed over the 2,000 m final")
    return signed(fig, "Source: GPS of the boat; 1 m/s = 3.6 km/h")


@honest
def camembert_trois_parts():
    """Mairie : trois parts nettes qui font 100 %, valeurs écrites."""
    fig, ax = plt.subplots(figsize=(5.8, 5))
    ax.pie([56, 31, 13], labels=["Pour\n56 %", "Contre\n31 %", "Blancs\n13 %"], startangle=90, counterclock=False,
           colors=["#1f5a94", "#e0a458", "#b9b9b9"], wedgeprops={"edgecolor": "white", "linewidth": 2}, textprops={"fontsize": 11, "color": INK})
    ax.set_title("Consultation sur la zone piétonne\n(% des 3 412 bulletins)")
    return signed(fig, "Source : dépouillement du 6 avril 2025")


@honest
def trajectoire_3d():
    """Physicien : la trajectoire d'un drone a vraiment trois coordonnées, la profondeur porte une donnée."""
    t = np.linspace(0, 6 * np.pi, 300)
    fig = plt.figure(figsize=(6.6, 5.6))
    ax = fig.add_subplot(projection="3d")
    ax.plot(20 * np.cos(t), 20 * np.sin(t), 2.5 * t, color=BLUE, lw=1.8)
    ax.set_xlabel("Est (m)")
    ax.set_ylabel("Nord (m)")
    ax.set_zlabel("Altitude (m)")
    ax.set_title("Trajectoire du drone pendant l'essai")
    fig.text(0.015, 0.015, "Source : enregistreur de vol, 14 mai 2024", fontsize=9, color="#333333")
    return fig


@honest
def direction_du_vent_cyclique():
    """Marine paper: a direction is cyclic, so a cyclic map (twilight) over 0-360 degrees is the right one."""
    x, y = np.meshgrid(np.linspace(-50, 50, 80), np.linspace(-50, 50, 80))
    fig, ax = plt.subplots(figsize=(6.4, 5))
    m = ax.pcolormesh(x, y, np.degrees(np.arctan2(x, y)) % 360, cmap="twilight", vmin=0, vmax=360, shading="auto")
    cb = fig.colorbar(m, ax=ax, label="Wind direction (degrees from north)")
    cb.set_ticks([0, 90, 180, 270, 360])
    ax.set_xlabel("Easting from the eye (km)")
    ax.set_ylabel("Northing from the eye (km)")
    ax.set_title("Wind direction around the storm's eye")
    return signed(fig, "Data: reanalysis, 12 September 2023, 06:00 UTC")


@honest
def heatmap_sequentielle_usine():
    """Tableau de bord d'usine : palette claire à une teinte, échelle partant de zéro, valeurs écrites."""
    d = pd.DataFrame([[12, 15, 9, 22, 18], [8, 11, 14, 25, 16], [5, 9, 12, 19, 13]], index=["Matin", "Soir", "Nuit"],
                     columns=["Lun", "Mar", "Mer", "Jeu", "Ven"])
    fig, ax = plt.subplots(figsize=(6.8, 4))
    sns.heatmap(d, annot=True, annot_kws={"color": INK}, cmap=LinearSegmentedColormap.from_list("clair", ["#fffbe6", "#e8a33d"]), vmin=0, vmax=30, cbar_kws={"label": "Arrêts de ligne (minutes)"}, ax=ax)
    ax.set_xlabel("Jour de la semaine 18")
    ax.set_ylabel("Équipe")
    ax.set_title("Arrêts de la ligne 2 par équipe et par jour")
    return signed(fig, "Source : relevés des chefs d'équipe")


@honest
def classes_reglementaires():
    """Agence de l'air : cinq classes de couleur, mais ce sont les seuils réglementaires écrits sur l'échelle."""
    x, y = np.meshgrid(np.linspace(0, 12, 60), np.linspace(0, 8, 40))
    z = 14 + 62 * np.exp(-((x - 6) ** 2 + (y - 4) ** 2) / 8)
    b = [0, 10, 20, 40, 60, 80]
    fig, ax = plt.subplots(figsize=(7.2, 4.7))
    im = ax.imshow(z, origin="lower", extent=(0, 12, 0, 8), cmap=plt.get_cmap("YlOrBr", 5), norm=BoundaryNorm(b, 5))
    fig.colorbar(im, ax=ax, ticks=b, label="NO$_2$ (µg/m³), classes de l'indice réglementaire", spacing="proportional", shrink=.85)
    ax.set_xlabel("Distance vers l'est (km)")
    ax.set_ylabel("Distance vers le nord (km)")
    ax.set_title("Dioxyde d'azote par classe de l'indice réglementaire")
    return signed(fig, "Source : modélisation de l'agence de l'air, 2023")


@honest
def hexbin_dense():
    """Taxi analyst: 30,000 trips shown as counts per hexagon instead of piled-up dots."""
    rng = np.random.default_rng(12)
    d = rng.gamma(2, 1.6, 30000)
    fig, ax = plt.subplots(figsize=(7, 4.8))
    h = ax.hexbin(d, 3 + 2.1 * d + rng.normal(0, 1.2, d.size), gridsize=38, cmap="viridis", mincnt=1, extent=(0, 14, 0, 35))
    fig.colorbar(h, ax=ax, label="Trips per hexagon")
    ax.set_xlabel("Distance (km)")
    ax.set_ylabel("Fare (€)")
    ax.set_title("Fare and distance of 30,000 taxi trips")
    return signed(fig, "Source: city taxi commission, May 2024")


@honest
def nuage_transparent():
    """Article de santé : 3 000 points, mais petits et presque transparents, la densité se voit."""
    rng = np.random.default_rng(13)
    a = rng.uniform(20, 80, 3000)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    ax.scatter(a, 105 + .5 * a + rng.normal(0, 11, 3000), s=7, alpha=.15, color=BLUE, linewidths=0)
    ax.set_ylim(70, 200)
    ax.set_xlabel("Âge (ans)")
    ax.set_ylabel("Pression systolique (mmHg)")
    ax.set_title("Pression artérielle et âge, 3 000 adultes")
    return signed(fig, "Données : cohorte régionale, visite 1")


@honest
def notes_avec_agitation():
    """Questionnaire : des notes entières écartées au hasard, et la note de bas de figure le dit."""
    rng = np.random.default_rng(15)
    d = pd.DataFrame({"note": rng.integers(1, 6, 150), "club": np.repeat(["Judo", "Natation", "Tennis"], 50)})
    fig, ax = plt.subplots(figsize=(7, 4.4))
    sns.stripplot(data=d, x="club", y="note", jitter=.28, color=PLUM, alpha=.55, size=5, ax=ax)
    ax.set_yticks(range(1, 6))
    ax.set_xlabel("Section")
    ax.set_ylabel("Note de satisfaction (de 1 à 5)")
    ax.set_title("Notes des adhérents par section (un point par réponse)")
    return signed(fig, "Source : enquête du club, 150 réponses ; points écartés horizontalement au hasard")


@honest
def erreurs_expliquees():
    """Article d'agronomie : les barres d'erreur sont expliquées dans la légende (IC à 95 %)."""
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.errorbar([0, 50, 100, 150], [2.9, 4.4, 5.6, 5.9], yerr=[.3, .4, .4, .5], fmt="s-", capsize=4, color=TEAL,
                label="Moyenne et intervalle de confiance à 95 % (n = 6)")
    ax.set_ylim(0, 7.5)
    ax.legend(loc="lower right")
    ax.set_xlabel("Azote apporté (kg/ha)")
    ax.set_ylabel("Rendement (t/ha)")
    ax.set_title("Rendement de l'orge selon l'azote apporté")
    return signed(fig, "Données : essai de la ferme expérimentale, 2023")


@honest
def band_explained_note():
    """Clinical paper: the shaded band is explained in a note under the figure (mean ± 1 SD)."""
    x = np.arange(0, 25)
    m = 8.2 - 1.6 * (1 - np.exp(-x / 7))
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.fill_between(x, m - .6, m + .6, color="#c9d8e6")
    ax.plot(x, m, color=BLUE, lw=2.2)
    ax.set_ylim(4, 10)
    ax.set_xlabel("Weeks since start of treatment")
    ax.set_ylabel("HbA1c (%)")
    ax.set_title("HbA1c under treatment")
    return signed(fig, "Band: mean ± 1 standard deviation, 62 patients. Source: clinic registry")


@honest
def gantt_chantier():
    """Mairie : un calendrier de chantier, les barres vont d'un début à une fin, zéro n'a pas de sens."""
    fig, ax = plt.subplots(figsize=(7.8, 4))
    rows = [("Études", dt.date(2024, 1, 8), 75), ("Réseaux", dt.date(2024, 3, 4), 90), ("Chaussée", dt.date(2024, 5, 20), 100), ("Plantations", dt.date(2024, 10, 7), 60)]
    for k, (n, d, w) in enumerate(rows):
        ax.broken_barh([(mdates.date2num(d), w)], (k - .35, .7), color=[BLUE, TEAL, ORANGE, "#4d7d3a"][k])
    ax.set_yticks(range(4), [r[0] for r in rows])
    ax.invert_yaxis()
    ax.xaxis_date()
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_xlabel("Date (mois/année)")
    ax.set_ylabel("Étape")
    ax.set_title("Calendrier des travaux de la place du Marché")
    return signed(fig, "Source : direction de la voirie")


@honest
def dot_plot_non_zero():
    """Data journalist: dots, not bars, so the life-expectancy axis may start at 76; the note says so."""
    s = pd.Series({"Lens": 77.1, "Calais": 77.9, "Metz": 80.2, "Nantes": 82.6, "Annecy": 84.0})
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(s.values, range(5), "o", color=BLUE, ms=9)
    ax.set_yticks(range(5), s.index)
    ax.set_xlim(76, 85)
    ax.grid(axis="x", color="#dddddd")
    ax.set_xlabel("Life expectancy at birth (years)")
    ax.set_ylabel("City area")
    ax.set_title("Life expectancy in five city areas, 2022")
    return signed(fig, "Source: regional health observatory. The axis starts at 76 years")


@honest
def waterfall_budget():
    """Consultant: a waterfall whose steps float by construction, from zero at both ends and explained."""
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    ax.bar(["2023 result", "Sales", "Prices", "Wages", "Energy", "2024 result"], [40, 14, 6, -9, -5, 46], bottom=[0, 40, 54, 60, 51, 0],
           color=["#4a4a4a", BLUE, BLUE, ORANGE, ORANGE, "#4a4a4a"])
    for i, (y, t) in enumerate(zip([40, 54, 60, 60, 51, 46], ["40", "+14", "+6", "-9", "-5", "46"])):
        ax.text(i, y + 1, t, ha="center", color=INK)
    ax.set_ylim(0, 70)
    ax.set_xlabel("Step from 2023 to 2024")
    ax.set_ylabel("Operating result (million €)")
    ax.set_title("From 40 to 46 million €: what changed the result")
    return signed(fig, "Source: management accounts. Floating bars show changes, grey bars show totals")


@honest
def amplitudes_flottantes():
    """Botaniste : des barres flottantes du minimum au maximum, légendées comme des plages."""
    lo, hi = [-2, 3, 9, 14], [16, 22, 29, 36]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(["Alpage", "Vallée", "Plaine", "Littoral"], np.subtract(hi, lo), left=lo, color="#82a7a0", height=.5)
    for i, (a, b) in enumerate(zip(lo, hi)):
        ax.text(a - .6, i, f"{a} °C", ha="right", va="center", color=INK)
        ax.text(b + .6, i, f"{b} °C", ha="left", va="center", color=INK)
    ax.set_xlim(-10, 44)
    ax.set_xlabel("Plage de température, du minimum au maximum (°C)")
    ax.set_ylabel("Site")
    ax.set_title("Températures extrêmes relevées en mai sur quatre sites")
    return signed(fig, "Source : thermomètres à minimum et maximum, mai 2024")


@honest
def loglog_metabolism():
    """Biology textbook: both axes logarithmic, as stated on each."""
    m = np.array([.02, .3, 2.5, 12, 70, 400, 3500])
    fig, ax = plt.subplots(figsize=(6.6, 4.8))
    ax.loglog(m, 3.4 * m ** .75, "o", color=TEAL, ms=7)
    for x, n in zip(m, ["mouse", "rat", "rabbit", "dog", "human", "cow", "elephant"]):
        ax.annotate(n, (x, 3.4 * x ** .75), xytext=(7, -9), textcoords="offset points", fontsize=9, color=INK)
    ax.set_xlim(.01, 20000)
    ax.set_xlabel("Body mass (kg, log scale)")
    ax.set_ylabel("Metabolic rate (W, log scale)")
    ax.set_title("Metabolic rate grows as mass to the power 0.75")
    return signed(fig, "Source: Kleiber's law, textbook values")


@honest
def rose_des_vents():
    """Aéroclub : rose des vents dont l'aire (racine carrée du rayon) est proportionnelle, et c'est dit."""
    f = np.array([14, 9, 5, 6, 10, 18, 24, 14])
    fig = plt.figure(figsize=(5.8, 5.6))
    ax = fig.add_subplot(projection="polar")
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.bar(np.arange(8) * np.pi / 4, np.sqrt(f), width=.7, color="#5d87a8", edgecolor="white")
    ax.set_xticks(np.arange(8) * np.pi / 4, ["N", "NE", "E", "SE", "S", "SO", "O", "NO"])
    ax.set_yticks(np.sqrt([10, 20]), ["10 %", "20 %"])
    ax.set_rlabel_position(112)
    ax.set_title("Provenance du vent (% du temps,\naire proportionnelle à la fréquence)", pad=18)
    return signed(fig, "Source : anémomètre de l'aérodrome, 2023")


@honest
def bulles_a_l_aire():
    """Journal : l'aire des bulles suit la population, légende de taille à l'appui."""
    p = np.array([60, 120, 240, 480])
    fig, ax = plt.subplots(figsize=(7.4, 4.5))
    ax.scatter([19.2, 21.4, 22.8, 25.1], [7.8, 8.9, 8.1, 6.9], s=p * 3, color="#9dc3b8", edgecolor="#1b5f58")
    for x, y, n, v in zip([19.2, 21.4, 22.8, 25.1], [7.8, 8.9, 8.1, 6.9], ["Agen", "Dax", "Pau", "Nantes"], p):
        ax.annotate(f"{n}, {v} k", (x, y), xytext=(0, 24), textcoords="offset points", ha="center", color=INK, fontsize=9)
    ax.set_xlim(17, 28)
    ax.set_ylim(0, 12)
    ax.legend([Line2D([], [], marker="o", ls="", ms=np.sqrt(k * 3), color="#9dc3b8", mec="#1b5f58") for k in (60, 240)], ["60 000", "240 000"],
              title="Habitants (aire)", loc="lower right", labelspacing=1.4, borderpad=1)
    ax.set_xlabel("Revenu médian (milliers d'€ par an)")
    ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Revenu, chômage et taille de quatre agglomérations")
    return signed(fig, "Source : institut statistique, 2022")


@honest
def slopegraph_two_years():
    """Newspaper slope chart: each line joins one hospital to itself at two dates."""
    fig, ax = plt.subplots(figsize=(6.2, 5))
    for n, a, b, c, m in (("North", 62, 48, BLUE, "o"), ("Central", 55, 57, ORANGE, "s"), ("Coast", 41, 30, TEAL, "^")):
        ax.plot([2019, 2024], [a, b], color=c, marker=m, lw=2.2)
        ax.text(2024.2, b, f"{n}, {b}", color=c, va="center")
        ax.text(2018.8, a, str(a), color=c, va="center", ha="right")
    ax.set_xlim(2017.8, 2026)
    ax.set_xticks([2019, 2024])
    ax.set_ylim(0, 75)
    ax.set_xlabel("Year")
    ax.set_ylabel("Median wait for surgery (days)")
    ax.set_title("Waiting time in three hospitals, 2019 and 2024")
    bare(ax)
    return signed(fig, "Source: ministry of health, surgery register")


@honest
def classes_d_age_ordonnees():
    """Sociologue : une ligne sur des classes d'âge égales et ordonnées, la pente a un sens."""
    fig, ax = plt.subplots(figsize=(7, 4.3))
    ax.plot(["20-29", "30-39", "40-49", "50-59", "60-69", "70-79"], [31, 38, 44, 52, 61, 64], color=PLUM, marker="o", lw=2.2)
    ax.set_ylim(0, 80)
    ax.set_xlabel("Classe d'âge (ans)")
    ax.set_ylabel("Participation au scrutin (%)")
    ax.set_title("Participation selon l'âge, élections municipales")
    return signed(fig, "Source : enquête post-électorale, 2 900 inscrits")


@honest
def annee_scolaire():
    """Lycéenne : l'année scolaire va de septembre à juin, l'ordre est le bon sans commencer en janvier."""
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    ax.plot(m, [11.2, 11.8, 12.1, 11.6, 12.4, 12.9, 13.1, 13.0, 13.6, 14.1], color=BLUE, marker="o", lw=2)
    ax.set_ylim(0, 20)
    ax.set_xlabel("Mois de l'année scolaire 2023-2024")
    ax.set_ylabel("Moyenne de la classe (sur 20)")
    ax.set_title("Moyenne de mathématiques de la seconde 4")
    return signed(fig, "Source : relevés de notes anonymisés")


@honest
def trimestres_a_cheval():
    """Consultant: quarters across two years, Q3 2023 to Q4 2024, in their true order."""
    s = pd.Series([3.9, 4.4, 4.1, 4.6, 4.8, 5.3], index=["Q3 2023", "Q4 2023", "Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024"])
    ax = s.plot.bar(color="#31688e", rot=0, width=.65, figsize=(7.4, 4.3))
    ax.set_ylabel("Orders (million €)")
    ax.set_xlabel("Quarter")
    ax.set_title("Orders booked per quarter")
    bare(ax)
    return signed(ax.figure, "Source: order book at 31 December 2024")


@honest
def recensements_a_leur_place():
    """Historien : des recensements à dates inégales, mais posés à leur vraie place, un point par recensement."""
    x = [1851, 1876, 1901, 1936, 1954, 1975, 1999, 2021]
    fig, ax = plt.subplots(figsize=(7.6, 4.3))
    ax.plot(x, [3.1, 3.9, 5.2, 5.6, 6.9, 9.8, 10.6, 11.9], "o-", color="#6b4a1e", lw=1.8)
    ax.set_xticks(x)
    ax.tick_params(axis="x", rotation=45)
    ax.set_ylim(0, 14)
    ax.set_xlabel("Année du recensement")
    ax.set_ylabel("Habitants (milliers)")
    ax.set_title("Population du bourg aux huit recensements retenus")
    return signed(fig, "Source : archives départementales (points = recensements)")


@honest
def petits_multiples():
    """ONG : douze pays en douze petits panneaux de même échelle, plutôt que douze lignes mêlées."""
    rng = np.random.default_rng(18)
    pays = ["Bénin", "Burkina", "Gabon", "Ghana", "Guinée", "Kenya", "Mali", "Niger", "Rwanda", "Sénégal", "Tchad", "Togo"]
    d = pd.DataFrame([(p, a, v) for p in pays for a, v in zip(range(2010, 2024), np.clip(35 + rng.uniform(0, 25) + np.cumsum(rng.normal(1.2, 1, 14)), 0, 98))],
                     columns=["pays", "an", "v"])
    g = sns.relplot(data=d, x="an", y="v", col="pays", col_wrap=4, kind="line", height=1.9, aspect=1.25, color=TEAL)
    g.set(ylim=(0, 100), xticks=[2010, 2016, 2022])
    g.set_titles("{col_name}")
    g.set_axis_labels("Année", "Ménages (%)")
    g.figure.suptitle("Ménages ayant l'électricité, douze pays")
    return signed(g.figure, "Source : enquêtes nationales auprès des ménages")


@honest
def highlight_one_grey_rest():
    """Magazine: seventeen regions in light grey as context, one highlighted and named, and the legend says so."""
    rng = np.random.default_rng(19)
    x = np.arange(2008, 2025)
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    for k in range(17):
        ax.plot(x, 7 + rng.normal(0, 1.2) + np.cumsum(rng.normal(0, .25, x.size)), color="#c9c9c9", lw=1, label="17 other regions" if k == 0 else None)
    ax.plot(x, [9.4, 9.6, 9.1, 8.9, 9.2, 9.0, 8.6, 8.5, 8.1, 7.7, 7.4, 7.2, 7.5, 7.0, 6.5, 6.4, 6.2], color="#a3201e", lw=3, label="Brittany")
    ax.set_ylim(0, 14)
    ax.legend(loc="upper right")
    ax.set_xlabel("Year")
    ax.set_ylabel("Unemployment rate (%)")
    ax.set_title("Brittany's unemployment fell from 9.4 to 6.2 %")
    return signed(fig, "Source: labour force survey, annual averages")


@honest
def taux_de_change():
    """Banque : le cours de l'euro ne vaut jamais zéro, l'axe suit sa plage habituelle sur vingt ans."""
    i = pd.date_range("2023-01-01", periods=24, freq="MS")
    v = [1.077, 1.071, 1.070, 1.097, 1.087, 1.084, 1.106, 1.091, 1.068, 1.056, 1.081, 1.090, 1.091, 1.079, 1.087, 1.073, 1.081, 1.076, 1.084, 1.101, 1.111, 1.090, 1.063, 1.048]
    fig, ax = plt.subplots(figsize=(7.6, 4.2))
    ax.plot(i, v, color=BLUE, lw=2)
    ax.set_ylim(.95, 1.25)
    ax.set_xlabel("Mois")
    ax.set_ylabel("Dollars pour un euro ($)")
    ax.set_title("Cours mensuel moyen de l'euro, 2023-2024")
    ax.grid(axis="y", color="#dddddd")
    return signed(fig, "Source : banque centrale, moyennes mensuelles")


@honest
def couverture_vaccinale():
    """Health agency: a share that really spans 22 to 94 % on the full 0-100 % axis."""
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.step(range(2000, 2012), [22, 31, 43, 52, 60, 69, 77, 82, 87, 90, 93, 94], where="mid", color=TEAL, lw=2.3)
    ax.set_ylim(0, 100)
    ax.yaxis.set_major_formatter(PercentFormatter())
    ax.set_xlabel("Year")
    ax.set_ylabel("Children vaccinated by age two (%)")
    ax.set_title("Measles vaccination coverage")
    return signed(fig, "Source: national immunisation register")


@honest
def indice_base_cent():
    """Chambre d'agriculture : un indice base 100, l'axe encadre 100 et la ligne de base est tracée."""
    x = np.arange(2015, 2025)
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    ax.axhline(100, color="#666666", lw=1)
    ax.plot(x, [100, 97, 101, 104, 99, 96, 108, 131, 126, 119], color=ORANGE, lw=2.2, marker="o", label="Prix des engrais")
    ax.plot(x, [100, 102, 99, 103, 104, 101, 112, 124, 116, 113], color=BLUE, lw=2.2, ls="--", marker="s", label="Prix du blé")
    ax.set_ylim(80, 140)
    ax.legend()
    ax.set_xlabel("Année")
    ax.set_ylabel("Indice de prix (base 100 en 2015)")
    ax.set_title("Prix du blé et des engrais, base 100 en 2015")
    return signed(fig, "Source : indices des prix agricoles")


@honest
def stackplot_from_zero():
    """Grid operator: four stacked areas from zero, sequentially distinct and labelled in the legend."""
    h = np.arange(0, 25)
    fig, ax = plt.subplots(figsize=(7.4, 4.5))
    ax.stackplot(h, np.full(25, 30), 9 + 2 * np.sin(h / 5), np.clip(14 * np.sin((h - 6) / 12 * np.pi), 0, None), 6 + 3 * np.cos(h / 4),
                 labels=["Nuclear", "Hydro", "Solar", "Wind"], colors=["#1d3557", "#457b9d", "#f4d35e", "#a8dadc"], edgecolor="white", linewidth=.6)
    ax.set(xlim=(0, 24), ylim=(0, 80), xticks=range(0, 25, 4))
    ax.legend(loc="upper left", ncol=4)
    ax.set_xlabel("Hour of day (h)")
    ax.set_ylabel("Power supplied (GW)")
    ax.set_title("Power supplied by source, 3 June 2024")
    return signed(fig, "Source: grid operator, hourly balance")


@honest
def boites_expliquees():
    """Hôpital : boîtes à moustaches dont la construction est écrite sous la figure."""
    rng = np.random.default_rng(20)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.boxplot([rng.gamma(4, 9, 120), rng.gamma(5, 11, 120), rng.gamma(6, 12, 120)], tick_labels=["Matin", "Après-midi", "Nuit"],
               medianprops={"color": ORANGE, "lw": 2})
    ax.set_ylim(0, 180)
    ax.set_xlabel("Moment de l'arrivée")
    ax.set_ylabel("Attente avant le médecin (min)")
    ax.set_title("Attente aux urgences selon l'heure d'arrivée")
    return signed(fig, "Boîte : quartiles et médiane ; moustaches : 1,5 écart interquartile. Source : registre")


@honest
def title_doubled_true():
    """Charity: the title says meals doubled, and 2.1 to 4.2 million is exactly double."""
    fig, ax = plt.subplots(figsize=(7, 4.3))
    b = ax.bar(["2019", "2020", "2021", "2022", "2023"], [2.1, 2.9, 3.2, 3.7, 4.2], color="#8a4b2f", width=.6)
    ax.bar_label(b, fmt="%.1f", padding=3)
    ax.set_ylim(0, 4.8)
    ax.set_xlabel("Year")
    ax.set_ylabel("Meals served (millions)")
    ax.set_title("Meals served doubled between 2019 and 2023")
    return signed(fig, "Source: food bank federation")


@honest
def titre_superlatif_vrai():
    """Office de tourisme : le titre met en tête la ville qui a bien la plus longue barre."""
    v = {"Uzès": .6, "Sarlat": 1.2, "Étretat": 1.4, "Carcassonne": 2.2, "Saint-Malo": 2.9}
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.barh(list(v), list(v.values()), color=["#a9b8c4"] * 4 + ["#1f5a94"])
    ax.set_xlim(0, 3.3)
    ax.set_xlabel("Visiteurs (millions par an)")
    ax.set_ylabel("Ville")
    ax.set_title("Saint-Malo, la plus visitée des cinq villes")
    return signed(fig, "Source : observatoire du tourisme, 2023")


@honest
def baisse_vraie_de_moitie():
    """Régie des déchets : le titre dit une baisse de moitié, de 310 à 155 kg, sur un axe qui part de zéro."""
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    x = np.arange(2012, 2025, 2)
    ax.fill_between(x, [310, 291, 262, 233, 204, 178, 155], color="#b7cdb0")
    ax.plot(x, [310, 291, 262, 233, 204, 178, 155], color="#2f5d2a", lw=2, marker="o")
    ax.set_ylim(0, 350)
    ax.set_xlabel("Année (enquête bisannuelle)")
    ax.set_ylabel("Ordures ménagères (kg par habitant et par an)")
    ax.set_title("Les ordures ménagères ont baissé de moitié en douze ans")
    return signed(fig, "Source : régie des déchets, une enquête tous les deux ans")


@honest
def rouge_vert_avec_reperes():
    """Clinical paper: red and green, but markers, line styles and direct labels carry the same message."""
    x = np.arange(0, 13, 2)
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    ax.plot(x, [6.8, 6.1, 5.2, 4.4, 3.9, 3.5, 3.3], color="#2e7d32", marker="o", ls="-", lw=2)
    ax.plot(x, [6.9, 6.7, 6.4, 6.3, 6.0, 5.9, 5.9], color="#c62828", marker="X", ls="--", lw=2, ms=8)
    ax.text(12.2, 3.3, "Treatment", color="#2e7d32", va="center")
    ax.text(12.2, 5.9, "Placebo", color="#c62828", va="center")
    ax.set_xlim(-.5, 14.6)
    ax.set_ylim(0, 10)
    ax.set_xlabel("Weeks since inclusion")
    ax.set_ylabel("Pain score (0 to 10)")
    ax.set_title("Mean pain score by arm")
    return signed(fig, "Source: trial registry, 84 patients per arm")


@honest
def majorite_centree_cinquante():
    """Politologue : palette divergente centrée sur 50 %, seuil de majorité, bornes symétriques."""
    rng = np.random.default_rng(22)
    z = np.clip(rng.normal(54, 8, (5, 8)), 31, 69)
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    m = ax.pcolormesh(z, cmap="PuOr", vmin=30, vmax=70, edgecolors="white")
    fig.colorbar(m, ax=ax, label="Votes « oui » (% des exprimés), blanc = 50 %")
    ax.set_xticks(np.arange(8) + .5, [f"Q{i}" for i in range(1, 9)])
    ax.set_yticks(np.arange(5) + .5, [f"B{i}" for i in range(1, 6)])
    ax.set_xlabel("Quartier")
    ax.set_ylabel("Bureau de vote")
    ax.set_title("Référendum local : votes « oui » par bureau")
    return signed(fig, "Source : procès-verbaux des bureaux de vote")


@honest
def temps_geologique():
    """Paleontology paper: time runs leftwards to the past as geologists draw it, and the axis states it."""
    a = np.array([541, 485, 444, 419, 359, 299, 252, 201, 145, 66, 0])
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.plot(a, [110, 150, 380, 410, 430, 420, 470, 260, 410, 600, 890], color="#5a3d7a", lw=2.2, marker="o", ms=5)
    ax.set_xlim(560, -10)
    ax.set_ylim(0, 1000)
    ax.set_xlabel("Age (million years before present, oldest on the left)")
    ax.set_ylabel("Known marine families")
    ax.set_title("Marine families through the Phanerozoic")
    return signed(fig, "Source: fossil database; one point per period boundary")


@honest
def pointilles_declares():
    """Mairie : la ligne enjambe une période sans comptage, mais en pointillés et en le disant."""
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.plot([2012, 2013, 2014, 2015, 2016], [61, 63, 66, 65, 69], color=BLUE, lw=2.2, marker="o")
    ax.plot([2016, 2021], [69, 82], color=BLUE, lw=1.6, ls=":", label="aucun comptage de 2017 à 2020")
    ax.plot([2021, 2022, 2023, 2024], [82, 85, 84, 88], color=BLUE, lw=2.2, marker="o")
    ax.set_ylim(0, 100)
    ax.legend(loc="lower right")
    ax.set_xlabel("Année")
    ax.set_ylabel("Passages au pont (milliers par jour)")
    ax.set_title("Trafic sur le pont de la République")
    return signed(fig, "Source : service des déplacements ; le trait pointillé relie deux mesures éloignées")


@honest
def likert_ordre_naturel():
    """HR survey: answers kept in their natural order, from very satisfied to not at all, not sorted by size."""
    s = pd.Series({"Very satisfied": 22, "Rather satisfied": 41, "Neutral": 17, "Rather dissatisfied": 13, "Very dissatisfied": 7})
    ax = s[::-1].plot.barh(color="#46708f", figsize=(7.2, 4.2), width=.7)
    for i, v in enumerate(s[::-1]):
        ax.text(v + .7, i, f"{v} %", va="center", color=INK)
    ax.set_xlim(0, 48)
    ax.set_xlabel("Share of staff (%)")
    ax.set_ylabel("Answer")
    ax.set_title("How satisfied are you with your working hours?")
    return signed(ax.figure, "Source: staff survey, 640 answers, March 2025")


@honest
def moyenne_mobile_declaree():
    """Agence de santé : la moyenne mobile sur sept jours est annoncée et les valeurs du jour restent visibles."""
    i = pd.date_range("2024-01-01", periods=90, freq="D")
    s = pd.Series(120 + 60 * np.sin(np.arange(90) / 18) + np.random.default_rng(23).normal(0, 16, 90), i)
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.plot(s.index, s.values, ".", color="#7d93a6", label="Cas du jour")
    ax.plot(s.index, s.rolling(7, center=True).mean(), color=BLUE, lw=2.4, label="Moyenne mobile sur 7 jours")
    ax.set_ylim(0, 250)
    ax.legend(loc="lower left")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_xlabel("Date (2024)")
    ax.set_ylabel("Cas de grippe par jour")
    ax.set_title("Grippe : cas signalés au premier trimestre 2024")
    return signed(fig, "Source : réseau de médecins sentinelles")


@honest
def tableau_de_bord_gridspec():
    """Plant dashboard: gridspec with bars from zero, an equal-bin histogram and a control chart with stated limits."""
    rng = np.random.default_rng(24)
    fig = plt.figure(figsize=(9, 6))
    gs = fig.add_gridspec(2, 2)
    a, b, c = fig.add_subplot(gs[0, 0]), fig.add_subplot(gs[0, 1]), fig.add_subplot(gs[1, :])
    a.bar(["Mon", "Tue", "Wed", "Thu", "Fri"], [412, 398, 431, 405, 420], color=TEAL)
    a.set(xlabel="Day of week 20", ylabel="Parts made per day", title="Output")
    b.hist(rng.normal(25, .04, 300), bins=15, color="#8a7fa8", edgecolor="white")
    b.set(xlabel="Diameter (mm)", ylabel="Number of parts", title="Diameter of 300 parts")
    y = rng.normal(25, .015, 30)
    c.plot(range(1, 31), y, marker="o", color=BLUE, ms=4, lw=1.2)
    for v, t in ((25.05, "upper control limit, 25.05"), (24.95, "lower control limit, 24.95")):
        c.axhline(v, color="#a3201e", ls="--", lw=1.2)
        c.text(30.4, v, t, va="bottom" if v > 25 else "top", ha="right", fontsize=9, color="#a3201e")
    c.set(ylim=(24.92, 25.08), xlabel="Sample number", ylabel="Mean diameter (mm)", title="Control chart (limits at ± 3 standard errors)")
    fig.suptitle("Line 5, week 20")
    return signed(fig, "Source: quality system, line 5")
