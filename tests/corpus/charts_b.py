import matplotlib; matplotlib.use("Agg")
import functools
import matplotlib.pyplot as plt, numpy as np, pandas as pd, seaborn as sns
from matplotlib.colors import LinearSegmentedColormap, ListedColormap, BoundaryNorm, TwoSlopeNorm
from matplotlib.patches import Rectangle, Polygon, Circle, Wedge
import matplotlib.dates as mdates
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f
def styled(*names):
    """La fonction dessine sous une feuille de style de matplotlib."""
    def wrap(f):
        @functools.wraps(f)
        def run():
            with plt.style.context(names):
                fig = f(); fig.canvas.draw()
            return fig
        return run
    return wrap


# ------------------------------------------------------------------ menteuses

@liar("truncated-bars")
def participation_par_bureau():
    """Tableau de bord de mairie : barres horizontales de participation qui commencent à 54 %."""
    bureaux = ["Hôtel de ville", "École Pasteur", "Gymnase", "Salle des fêtes", "Médiathèque", "École Prévert"]
    v = np.array([67.8, 66.1, 63.9, 61.5, 60.2, 57.4])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(bureaux[::-1], v[::-1], color="#1b6ca8")
    for i, x in enumerate(v[::-1]):
        ax.text(x + .15, i, f"{x:.1f} %".replace(".", ","), va="center")
    ax.set_xlim(54, 70)
    ax.set_xlabel("Taux de participation (%)")
    ax.set_title("Municipales 2020 : participation par bureau de vote")
    ax.spines[["top", "right"]].set_visible(False)
    fig.tight_layout()
    return fig


@liar("truncated-bars")
def library_members_area():
    """Annual report of a city library: a solid area whose foot is 11,600 members."""
    y = np.arange(2012, 2024)
    m = np.array([11920, 11990, 12040, 12150, 12110, 12260, 12330, 12410, 12380, 12450, 12590, 12700])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.fill_between(y, 11600, m, color="#5b8c5a")
    ax.plot(y, m, color="#2f4f2f", lw=2)
    ax.set_ylim(11600, 12800)
    ax.set_xlim(2012, 2023)
    ax.set_ylabel("Registered members")
    ax.set_xlabel("Year")
    ax.set_title("Registered members of the city libraries")
    fig.tight_layout()
    return fig


@liar("truncated-bars")
@styled("grayscale")
def rendement_des_varietes():
    """Article d'agronomie : bar(bottom=60) — le pied des barres est à 60 quintaux, sans le signaler."""
    var = ["Apache", "Rubisko", "Chevignon", "Filon", "Complice"]
    q = np.array([71.2, 74.8, 78.9, 76.3, 73.1])
    o = np.argsort(-q)
    fig, ax = plt.subplots(figsize=(6, 4.2))
    ax.bar(np.array(var)[o], q[o] - 60, bottom=60, color="0.45", edgecolor="black", width=.6)
    ax.set_ylabel("Rendement (q/ha)")
    ax.set_xlabel("Variété de blé tendre")
    ax.set_title("Fig. 2 – Rendement par variété, campagne 2021")
    fig.tight_layout()
    return fig


@liar("inverted-axis")
def cambriolages_retournes():
    """Bulletin municipal : l'axe vertical est retourné, la hausse des cambriolages descend."""
    an = np.arange(2011, 2023)
    n = np.array([112, 118, 121, 135, 142, 150, 149, 163, 171, 176, 190, 204])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(an, n, "-o", color="#7a1f3d")
    ax.set_ylim(220, 0)
    ax.set_ylabel("Cambriolages déclarés")
    ax.set_xlabel("Année")
    ax.set_title("Cambriolages déclarés dans la commune, 2011-2022")
    ax.grid(alpha=.4)
    fig.tight_layout()
    return fig


@liar("inverted-axis")
@styled("seaborn-v0_8-whitegrid")
def rent_read_backwards():
    """Town hall dashboard: years run from right to left, so rising rents look as if they fell."""
    y = np.arange(2013, 2025)
    r = np.array([9.8, 10.1, 10.3, 10.9, 11.2, 11.6, 12.1, 12.3, 12.9, 13.6, 14.2, 14.9])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(y, r, color="#22577a", lw=2.5, marker="s")
    ax.invert_xaxis()
    ax.set_xlabel("Year")
    ax.set_ylabel("Median rent (EUR per m²)")
    ax.set_title("Median private rent in the borough")
    fig.tight_layout()
    return fig


@liar("dual-axis")
@styled("bmh")
def piscine_et_voirie():
    """Tableau de bord de mairie : entrées de la piscine et dépenses de voirie sur deux échelles réglées pour coïncider."""
    an = np.arange(2012, 2022)
    ent = np.array([81, 83, 86, 88, 91, 92, 95, 97, 99, 102])
    voi = np.array([1.42, 1.46, 1.55, 1.58, 1.69, 1.70, 1.78, 1.83, 1.86, 1.97])
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    l1, = ax.plot(an, ent, color="#1d4e89", lw=2.2, label="Entrées à la piscine (milliers)")
    ax.set_ylabel("Entrées à la piscine (milliers)")
    ax2 = ax.twinx()
    l2, = ax2.plot(an, voi, color="#f28e2b", lw=2.2, ls="--", label="Dépenses de voirie (M€)")
    ax2.set_ylabel("Dépenses de voirie (M€)")
    ax.legend(handles=[l1, l2], loc="upper left")
    ax.set_xlabel("Année")
    ax.set_title("Piscine et voirie, 2012-2021")
    fig.tight_layout()
    return fig


@liar("uneven-ticks")
def population_recensements_equidistants():
    """Bulletin statistique : les années de recensement (de 1936 à 2020) placées à distance égale."""
    an = ["1936", "1962", "1990", "2010", "2018", "2019", "2020"]
    p = [8.1, 11.4, 17.6, 21.0, 22.5, 22.7, 22.9]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(range(len(an)), p, "-o", color="#264653")
    ax.set_xticks(range(len(an)))
    ax.set_xticklabels(an)
    ax.set_ylim(0, 26)
    ax.set_ylabel("Habitants (milliers)")
    ax.set_xlabel("Année de recensement")
    ax.set_title("Population communale depuis 1936")
    fig.tight_layout()
    return fig


@liar("uneven-ticks")
def dose_labels_stretched():
    """Pharmacology paper: doses 0, 1, 2, 5, 50, 500 mg at equal spacing on a line, which fakes a linear response."""
    dose = [0, 1, 2, 5, 50, 500]
    resp = [4, 19, 36, 52, 70, 86]
    fig, ax = plt.subplots(figsize=(6, 4.2))
    ax.plot(np.arange(6), resp, "k-o", mfc="white")
    ax.set_xticks(np.arange(6), [str(d) for d in dose])
    ax.set_xlabel("Dose (mg)")
    ax.set_ylabel("Inhibition (%)")
    ax.set_ylim(0, 100)
    ax.set_title("Inhibition as a function of dose")
    fig.tight_layout()
    return fig


@liar("uneven-bins")
def habitants_par_age_mairie():
    """Mairie : effectifs par tranche d'âge de largeurs très inégales, dessinés en barres de même largeur."""
    tr = ["0-2 ans", "3-5 ans", "6-10 ans", "11-17 ans", "18-29 ans", "30-59 ans", "60-89 ans"]
    n = [620, 655, 1130, 1610, 2480, 7250, 4310]
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    b = ax.bar(tr, n, color="#3d5a80")
    ax.bar_label(b)
    ax.set_ylabel("Habitants")
    ax.set_xlabel("Tranche d'âge")
    ax.set_ylim(0, 8000)
    ax.set_title("Habitants par tranche d'âge en 2022")
    fig.tight_layout()
    return fig


@liar("uneven-bins")
def histplot_attente():
    """Carnet d'étudiante : sns.histplot en effectifs sur des bornes inégales, en contour."""
    rng = np.random.default_rng(11)
    d = pd.DataFrame({"attente": rng.gamma(2, 9, 900).clip(0, 119)})
    with sns.axes_style("whitegrid"):
        fig, ax = plt.subplots(figsize=(7, 4))
    sns.histplot(data=d, x="attente", bins=[0, 5, 10, 15, 20, 30, 60, 120], stat="count", element="step", color="#4c72b0", ax=ax)
    ax.set_xlabel("Attente aux urgences (minutes)")
    ax.set_ylabel("Nombre de patients")
    ax.set_title("Temps d'attente aux urgences")
    fig.tight_layout()
    return fig


@liar("uneven-bins")
def household_income_stairs():
    """Statistical bulletin: share of households per income band, bands from 5 to 60 k wide, drawn as stairs on a true axis."""
    edges = np.array([0, 5, 10, 15, 20, 30, 40, 60, 120])
    share = np.array([4.1, 7.2, 9.8, 11.5, 20.4, 16.3, 18.2, 12.5])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.stairs(share, edges, fill=True, color="#8ab6d6", ec="#1f4e79", lw=1.2)
    ax.set_xlabel("Annual household income (thousand euros)")
    ax.set_ylabel("Share of households (%)")
    ax.set_xlim(0, 120)
    ax.set_title("Households by income band, 2021")
    fig.tight_layout()
    return fig


@liar("uneven-bins")
@styled("ggplot")
def exploitations_par_surface():
    """Bulletin agricole : part des exploitations par classe de surface, classes de 5 à 100 ha, barres horizontales."""
    cl = ["moins de 5 ha", "5 à 10 ha", "10 à 20 ha", "20 à 50 ha", "50 à 100 ha", "100 à 200 ha"]
    p = [17, 11, 13, 22, 20, 17]
    fig, ax = plt.subplots(figsize=(7, 4))
    b = ax.barh(cl, p, color="#6a994e")
    ax.bar_label(b, fmt="%d %%", padding=3)
    ax.invert_yaxis()
    ax.set_xlim(0, 26)
    ax.set_xlabel("Part des exploitations (%)")
    ax.set_title("Exploitations agricoles selon la surface")
    ax.spines[["top", "right"]].set_visible(False)
    fig.tight_layout()
    return fig


@liar("unordered-time")
@styled("ggplot")
def naissances_texte_trie():
    """Carnet d'étudiant : des mois « 01/2021 » en texte, triés par l'alphabet, et une ligne."""
    rng = np.random.default_rng(5)
    mois = pd.period_range("2021-01", "2022-06", freq="M")
    d = pd.DataFrame({"mois": [f"{m.month:02d}/{m.year}" for m in mois], "n": 52 + rng.integers(-7, 8, len(mois))})
    d = d.sort_values("mois")
    fig, ax = plt.subplots(figsize=(8, 4.2))
    sns.lineplot(data=d, x="mois", y="n", marker="o", ax=ax, color="#2a6f97")
    ax.tick_params(axis="x", rotation=60)
    ax.set_ylim(0, 70)
    ax.set_ylabel("Naissances enregistrées")
    ax.set_xlabel("Mois")
    ax.set_title("Naissances à la maternité")
    fig.tight_layout()
    return fig


@liar("unordered-time")
def quarters_sorted_as_text():
    """Student notebook: pivot on 'Q1 2020' text labels puts all first quarters together."""
    lab = [f"Q{q} {y}" for q in (1, 2, 3, 4) for y in (2020, 2021, 2022)]
    val = {"2020": [41, 29, 37, 39], "2021": [40, 44, 47, 46], "2022": [49, 52, 55, 57]}
    v = [val[l[-4:]][int(l[1]) - 1] for l in lab]
    fig, ax = plt.subplots(figsize=(8, 4.2))
    ax.plot(lab, v, "-o", color="#457b9d")
    ax.tick_params(axis="x", rotation=45)
    ax.set_ylim(0, 65)
    ax.set_ylabel("Building permits granted")
    ax.set_xlabel("Quarter")
    ax.set_title("Building permits, 2020-2022")
    fig.tight_layout()
    return fig


@liar("unordered-time")
def mois_par_valeur_horizontal():
    """Mairie : la consommation d'eau par mois, barres horizontales triées par valeur au lieu du calendrier."""
    m = ["Janvier", "Février", "Mars", "Avril", "Mai", "Juin", "Juillet", "Août", "Septembre", "Octobre", "Novembre", "Décembre"]
    v = np.array([62, 58, 63, 68, 79, 91, 104, 98, 84, 71, 64, 61])
    o = np.argsort(v)
    fig, ax = plt.subplots(figsize=(7, 4.8))
    ax.barh(np.array(m)[o], v[o], color="#0077b6")
    ax.set_xlabel("Eau distribuée (milliers de m³)")
    ax.set_title("Eau distribuée par mois en 2022")
    fig.tight_layout()
    return fig


@liar("unordered-time")
@styled("seaborn-v0_8-whitegrid")
def jours_groupby():
    """Carnet : un groupby par jour de la semaine rend l'ordre alphabétique, et la ligne le suit."""
    d = pd.Series({"Lundi": 312, "Mardi": 335, "Mercredi": 410, "Jeudi": 342, "Vendredi": 365, "Samedi": 520, "Dimanche": 188}).sort_index()
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(d.index, d.values, "-D", color="#6d597a")
    ax.set_ylim(0, 560)
    ax.set_ylabel("Visiteurs moyens")
    ax.set_title("Fréquentation de la médiathèque selon le jour")
    fig.tight_layout()
    return fig


@liar("axis-range")
def fievre_ecrasee():
    """Article médical : la température corporelle sur un axe de 0 à 300 °C ; la fièvre disparaît."""
    h = np.arange(0, 73, 4)
    t = 37 + 2.6 * np.exp(-((h - 28) / 14) ** 2)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(h, t, "-o", color="#9b2226", ms=4)
    ax.set_ylim(0, 300)
    ax.set_xlabel("Heures après l'injection")
    ax.set_ylabel("Température corporelle (°C)")
    ax.set_title("Température après l'injection du vaccin")
    fig.tight_layout()
    return fig


@liar("axis-range")
def pm10_coupe():
    """Tableau de bord de mairie : l'axe s'arrête à 50 µg/m³, les jours de pic sortent du cadre."""
    rng = np.random.default_rng(21)
    j = pd.date_range("2023-01-01", periods=90)
    v = 27 + 9 * rng.standard_normal(90)
    v[[12, 13, 14, 15, 40, 41, 42, 66, 67]] = [63, 82, 91, 70, 66, 78, 69, 61, 64]
    v = v.clip(6)
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(j, v, color="#3a5a40", lw=1.6)
    ax.set_ylim(0, 50)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_ylabel("PM10, moyenne du jour (µg/m³)")
    ax.set_title("Particules PM10, station du centre, hiver 2023")
    fig.tight_layout()
    return fig


@liar("axis-range")
@styled("bmh")
def allometry_cut_frame():
    """Paper: the frame is squeezed, so a quarter of the animals (the biggest) lie outside."""
    rng = np.random.default_rng(8)
    m = rng.uniform(2, 40, 120)
    l = 11 * m ** .38 + rng.normal(0, 2, 120)
    fig, ax = plt.subplots(figsize=(6, 4.5))
    ax.scatter(m, l, s=22, color="#005f73", alpha=.8)
    ax.set_xlim(0, 28)
    ax.set_ylim(10, 42)
    ax.set_xlabel("Body mass (g)")
    ax.set_ylabel("Foraging distance (m)")
    ax.set_title("Body mass and foraging distance, n = 120")
    fig.tight_layout()
    return fig


@liar("axis-range")
@styled("fivethirtyeight")
def occupation_creches():
    """Mairie : un taux d'occupation (au plus 100 %) sur un axe qui monte à 600 %."""
    an = np.arange(2010, 2023)
    t = np.array([62, 64, 63, 69, 71, 76, 78, 83, 85, 88, 74, 86, 93])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(an, t, color="#bc4749", lw=2, marker=".")
    ax.set_ylim(0, 600)
    ax.set_ylabel("Taux d'occupation (%)")
    ax.set_xlabel("Année")
    ax.set_title("Taux d'occupation des crèches municipales")
    fig.tight_layout()
    return fig


@liar("line-over-categories")
def espece_reliees():
    """Carnet d'étudiant : une ligne relie quatre espèces, qui n'ont aucun ordre."""
    esp = ["Mésange bleue", "Rougegorge", "Merle noir", "Pinson", "Sittelle"]
    n = [41, 27, 34, 19, 12]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(esp, n, "-o", color="#386641", lw=2)
    ax.set_ylim(0, 48)
    ax.set_ylabel("Nombre d'individus")
    ax.set_title("Oiseaux observés dans le parc, mai 2022")
    fig.tight_layout()
    return fig


@liar("pie-misuse")
def sondage_choix_multiples():
    """Mairie : réponses multiples (somme 157 %) dessinées en camembert."""
    l = ["Propreté", "Stationnement", "Écoles", "Sécurité"]
    p = [52, 44, 36, 25]
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.pie(p, labels=[f"{a}\n{b} %" for a, b in zip(l, p)], startangle=90, counterclock=False,
           colors=["#264653", "#2a9d8f", "#e9c46a", "#e76f51"], wedgeprops=dict(edgecolor="white"))
    ax.set_title("Vos priorités pour le quartier\n(plusieurs réponses possibles)")
    return fig


@liar("pie-misuse")
def funding_fifteen_slices():
    """Annual report: a pie with fifteen slices of similar size."""
    l = ["Culture", "Sports", "Roads", "Parks", "Schools", "Housing", "Police", "Social aid", "Elderly", "Transport",
         "Waste", "Lighting", "IT", "Debt", "Tourism"]
    v = [9, 8.5, 8.2, 7.8, 7.6, 7.2, 7, 6.8, 6.4, 6.2, 5.9, 5.6, 5, 4.6, 4.2]
    fig, ax = plt.subplots(figsize=(6.5, 6))
    ax.pie(v, labels=l, colors=sns.color_palette("tab20", 15), startangle=90, counterclock=False)
    ax.set_title("City spending by department, 2022")
    return fig


@liar("pie-misuse")
def taux_de_chomage_en_parts():
    """Bulletin : les taux de chômage de quatre départements présentés comme les parts d'un tout."""
    fig, ax = plt.subplots(figsize=(6, 5))
    v = [6.1, 7.4, 8.9, 10.2]
    ax.pie(v, labels=["Mayenne", "Loiret", "Somme", "Gard"], autopct=lambda p: f"{p / 100 * sum(v):.1f} %",
           colors=["#cfe1f2", "#94c4df", "#f4a582", "#f7d794"], startangle=90, wedgeprops=dict(edgecolor="white", width=.55), pctdistance=.72)
    ax.set_title("Taux de chômage par département, T4 2021")
    return fig


@liar("three-d")
def depenses_bar3d():
    """Rapport annuel : barres en 3D pour cinq postes d'une seule série."""
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    l = ["Écoles", "Voirie", "Sport", "Culture", "Parcs"]
    v = [9.2, 7.1, 4.8, 4.1, 2.2]
    ax.bar3d(np.arange(5) - .3, 0, 0, .6, .6, v, color="#4a7fb5", shade=True)
    ax.set_xticks(range(5), l)
    ax.set_yticks([])
    ax.set_zlabel("Millions d'euros")
    ax.set_title("Dépenses de fonctionnement 2022")
    return fig


@liar("three-d")
def waste_oblique_bars():
    """Town dashboard: oblique side faces drawn with patches behind every bar, pure decoration."""
    y = [2018, 2019, 2020, 2021, 2022]
    v = [318, 309, 297, 288, 276]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    for i, h in enumerate(v):
        ax.add_patch(Rectangle((i - .3, 0), .6, h, fc="#3a86c8", ec="#1d4f7a"))
        ax.add_patch(Polygon([(i - .3, h), (i - .12, h + 14), (i + .48, h + 14), (i + .3, h)], fc="#7fb8e6", ec="#1d4f7a"))
        ax.add_patch(Polygon([(i + .3, 0), (i + .48, 14), (i + .48, h + 14), (i + .3, h)], fc="#245f92", ec="#1d4f7a"))
    ax.set_xlim(-.6, 4.8); ax.set_ylim(0, 360)
    ax.set_xticks(range(5), y)
    ax.set_ylabel("Household waste (kg per person)")
    ax.set_title("Household waste per person")
    return fig


@liar("three-d")
def ruban_3d():
    """Rapport de labo : une simple série annuelle extrudée en surface 3D."""
    an = np.arange(2008, 2023)
    n = np.array([14, 16, 15, 19, 22, 21, 25, 29, 28, 31, 33, 36, 30, 37, 41])
    X, Y = np.meshgrid(an, [0, 1])
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    ax.plot_surface(X, Y, np.vstack([n, n]), color="#e07a5f", edgecolor="#7a3b2a", lw=.4)
    ax.set_yticks([])
    ax.set_xticks([2010, 2015, 2020])
    ax.set_xlabel("Année"); ax.set_zlabel("Publications")
    ax.set_zlim(0, 45)
    ax.set_title("Publications du laboratoire")
    return fig


@liar("three-d")
def camembert_ombre():
    """Mairie : camembert éclaté avec ombre portée en relief."""
    fig, ax = plt.subplots(figsize=(8, 5))
    ax.pie([46, 31, 23], labels=["Impôts locaux (46 %)", "Dotations (31 %)", "Services (23 %)"], shadow=True,
           explode=[.06, .06, .06], startangle=100, colors=["#4477aa", "#ddaa33", "#bb5566"])
    ax.set_title("Origine des recettes de la ville")
    return fig


@liar("misrepresentation")
def bulles_au_rayon():
    """Bulletin : le diamètre des bulles suit la population, l'aire gonfle donc au carré."""
    v = ["Nord", "Centre", "Est", "Sud"]
    p = np.array([5, 10, 20, 40])
    x = np.array([.6, 2.3, 4.4, 7.3])
    fig, ax = plt.subplots(figsize=(8, 4))
    for xi, pi, n in zip(x, p, v):
        ax.add_patch(Circle((xi, 0), pi * .042, fc="#2a9d8f", ec="white"))
        ax.text(xi, -2.1, f"{n}\n{pi} 000 hab.", ha="center", va="top")
    ax.set_xlim(-.4, 9.4); ax.set_ylim(-3.2, 2.1)
    ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("Population des quatre secteurs")
    return fig


@liar("misrepresentation")
def barre_plus_longue_que_son_nombre():
    """Mairie : la barre de la ville, étiquetée 61 %, est dessinée à 78."""
    l = ["Région", "Département", "Notre ville"]
    drawn = [58, 64, 78]
    written = [58, 64, 61]
    fig, ax = plt.subplots(figsize=(7, 3.6))
    ax.barh(l, drawn, color=["#9aa5b1", "#9aa5b1", "#1b6ca8"])
    for i, (d, w) in enumerate(zip(drawn, written)):
        ax.text(d + 1, i, f"{w} %", va="center", fontsize=11)
    ax.set_xlim(0, 100)
    ax.set_xlabel("Habitants satisfaits (%)")
    ax.set_title("Satisfaction à l'égard des transports")
    fig.tight_layout()
    return fig


@liar("misrepresentation")
def donut_swapped_share():
    """Survey report: the slice written 38 % is drawn larger than the one written 45 %."""
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.pie([36, 47, 17], labels=["Agree 45%", "Disagree 38%", "No opinion 17%"], startangle=90,
           colors=["#33658a", "#f6ae2d", "#b0b0b0"], wedgeprops=dict(width=.4, edgecolor="white"))
    ax.set_title("Should the high street be closed to cars?")
    return fig


@liar("discretised-continuous")
def altitude_en_trois_tons():
    """Carnet : un champ d'altitude continu réduit à trois couleurs, sans seuil qui ait un sens."""
    x, y = np.meshgrid(np.linspace(0, 10, 80), np.linspace(0, 8, 64))
    z = 250 + 90 * np.sin(x / 2) + 70 * np.cos(y / 1.7) + 14 * x
    fig, ax = plt.subplots(figsize=(7, 4.8))
    cm = ListedColormap(["#edf8b1", "#7fcdbb", "#2c7fb8"])
    m = ax.pcolormesh(x, y, z, cmap=cm, shading="auto")
    fig.colorbar(m, ax=ax, label="Altitude (m)")
    ax.set_xlabel("Est (km)"); ax.set_ylabel("Nord (km)")
    ax.set_title("Altitude de la zone d'étude")
    return fig


@liar("rainbow-colormap")
def salinity_jet():
    """Oceanography paper: salinity section in jet."""
    x = np.linspace(0, 120, 90); z = np.linspace(0, 200, 60)
    X, Z = np.meshgrid(x, z)
    S = 34.2 + .9 * (1 - np.exp(-Z / 70)) + .12 * np.sin(X / 15)
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    m = ax.pcolormesh(X, Z, S, cmap="jet", shading="auto")
    ax.invert_yaxis()
    fig.colorbar(m, ax=ax, label="Practical salinity")
    ax.set_xlabel("Distance (km)"); ax.set_ylabel("Depth (m)")
    ax.set_title("Salinity along transect B")
    return fig


@liar("rainbow-colormap")
def densite_arc_maison():
    """Mairie : rampe arc-en-ciel faite à la main (violet, bleu, vert, jaune, rouge) pour une densité."""
    rng = np.random.default_rng(3)
    a = rng.gamma(3, 1.4, (9, 12)).round(1)
    a = (a + np.roll(a, 1, 0) + np.roll(a, 1, 1)) / 3
    cm = LinearSegmentedColormap.from_list("ville", ["#5b00a8", "#0040ff", "#00c8c8", "#00b000", "#ffe600", "#ff7f00", "#e00000"])
    fig, ax = plt.subplots(figsize=(7.2, 4.8))
    m = ax.imshow(a, cmap=cm)
    fig.colorbar(m, ax=ax, label="Milliers d'habitants par km²", shrink=.85)
    ax.set_xticks([]); ax.set_yticks([])
    ax.set_title("Densité de population, carreaux de 200 m")
    return fig


@liar("rainbow-colormap")
def spectres_par_temperature():
    """Article : douze courbes ordonnées par température, colorées par plt.cm.gist_rainbow."""
    x = np.linspace(400, 700, 200)
    T = np.arange(10, 70, 5)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    for t in T:
        ax.plot(x, np.exp(-((x - 520 - t) / (30 + t / 3)) ** 2) * (1.3 - t / 120), color=plt.cm.gist_rainbow((t - 10) / 55))
    sm = plt.cm.ScalarMappable(cmap="gist_rainbow", norm=plt.Normalize(10, 65))
    fig.colorbar(sm, ax=ax, label="Température (°C)")
    ax.set_xlabel("Longueur d'onde (nm)"); ax.set_ylabel("Intensité (u. a.)")
    ax.set_title("Spectres de fluorescence selon la température")
    return fig


@liar("rainbow-colormap")
def correlation_scatter_hsv():
    """Student notebook: a scatter coloured with hsv for an ordinary amount (income)."""
    rng = np.random.default_rng(12)
    x = rng.uniform(20, 65, 140); inc = 900 + 40 * x + rng.normal(0, 350, 140)
    y = 20 + inc / 90 + rng.normal(0, 6, 140)
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    s = ax.scatter(x, y, c=inc, cmap="hsv", s=30)
    fig.colorbar(s, ax=ax, label="Monthly income (EUR)")
    ax.set_xlabel("Age (years)"); ax.set_ylabel("Dwelling size (m²)")
    ax.set_title("Age, dwelling size and income")
    return fig


@liar("colour-blind")
def control_treated_redgreen():
    """Biology paper: control in red, treated in green of the same lightness, same marker, told apart by a legend only."""
    rng = np.random.default_rng(4)
    a = rng.normal([2.2, 3.1], .7, (45, 2)); b = rng.normal([3.4, 3.6], .7, (45, 2))
    fig, ax = plt.subplots(figsize=(6, 4.6))
    ax.scatter(*a.T, s=34, color="#c8553d", label="Control")
    ax.scatter(*b.T, s=34, color="#7d8a2e", label="Treated")
    ax.legend()
    ax.set_xlabel("Root length (cm)"); ax.set_ylabel("Shoot length (cm)")
    ax.set_title("Seedlings after 14 days")
    return fig


@liar("low-contrast")
def gris_sur_blanc():
    """Tableau de bord « épuré » : la courbe et les textes sont gris très pâle sur blanc."""
    m = np.arange(1, 13)
    v = [210, 230, 260, 310, 340, 390, 420, 405, 350, 300, 250, 225]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(m, v, color="#ececec", lw=2)
    ax.set_ylim(0, 450)
    ax.set_xticks(m)
    ax.set_xlabel("Mois", color="#dddddd"); ax.set_ylabel("Vélos par jour", color="#dddddd")
    ax.tick_params(labelcolor="#dddddd", color="#dddddd")
    ax.set_title("Passages de vélos, pont des Arts", color="#d8d8d8")
    return fig


@liar("low-contrast")
def yellow_curve():
    """Paper: the model curve is pale yellow on white and cannot be seen."""
    x = np.linspace(0, 10, 60)
    rng = np.random.default_rng(2)
    fig, ax = plt.subplots(figsize=(6.5, 4.2))
    ax.plot(x[::4], 5 * np.exp(-x[::4] / 3) + rng.normal(0, .15, 15), "ko", ms=5, label="Measured")
    ax.plot(x, 5 * np.exp(-x / 3), color="#ffffb0", lw=1.5, label="Model")
    ax.legend()
    ax.set_xlabel("Time (h)"); ax.set_ylabel("Concentration (mg/L)")
    ax.set_title("Elimination of the tracer")
    return fig


@liar("too-many-series")
def quatorze_communes():
    """Bulletin : quatorze communes en spaghetti avec une longue légende."""
    rng = np.random.default_rng(31)
    an = np.arange(2008, 2023)
    noms = ["Brizay", "Chéry", "Dampis", "Esnes", "Fontan", "Gorce", "Hautot", "Ivrey", "Jossy", "Lancé", "Mirel", "Nohant", "Orval", "Pressac"]
    fig, ax = plt.subplots(figsize=(8.5, 5))
    for i, n in enumerate(noms):
        ax.plot(an, 9 + rng.normal(0, .9) + np.cumsum(rng.normal(0, .35, 15)), color=plt.cm.tab20(i), label=n)
    ax.legend(ncol=2, fontsize=8, loc="center left", bbox_to_anchor=(1, .5))
    ax.set_xlabel("Année"); ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Chômage par commune")
    fig.tight_layout()
    return fig


@liar("too-many-series")
@styled("seaborn-v0_8-whitegrid")
def sensors_seaborn():
    """Student notebook: sns.lineplot with hue over twelve sensors crossing each other."""
    rng = np.random.default_rng(14)
    d = pd.DataFrame([(h, f"S{k:02d}", 19 + 3 * np.sin((h - 8 + rng.normal(0, 1)) / 24 * 6.28) + rng.normal(0, .9))
                      for k in range(1, 13) for h in range(24)], columns=["hour", "sensor", "temp"])
    fig, ax = plt.subplots(figsize=(8.5, 4.8))
    sns.lineplot(data=d, x="hour", y="temp", hue="sensor", palette="husl", ax=ax)
    sns.move_legend(ax, "center left", bbox_to_anchor=(1, .5))
    ax.set_xlabel("Hour of the day"); ax.set_ylabel("Temperature (°C)")
    ax.set_title("Indoor temperature by sensor")
    fig.tight_layout()
    return fig


@liar("overplotting")
def logements_pate():
    """Carnet d'étudiant : 25 000 logements en gros points opaques."""
    rng = np.random.default_rng(16)
    s = rng.gamma(6, 12, 25000); p = s * rng.normal(3200, 600, 25000) / 1000
    fig, ax = plt.subplots(figsize=(6.5, 4.6))
    ax.scatter(s, p, s=40, color="#264653")
    ax.set_xlabel("Surface (m²)"); ax.set_ylabel("Prix (milliers d'euros)")
    ax.set_title("Prix et surface de 25 000 logements")
    return fig


@liar("small-text")
def tableau_minuscule():
    """Tableau de bord : étiquettes et légendes en corps 3."""
    l = ["État civil", "Urbanisme", "Scolaire", "Sports", "Culture", "Voirie", "Propreté", "Social"]
    v = [880, 760, 640, 510, 430, 390, 280, 210]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(l, v, color="#31708e")
    ax.tick_params(labelsize=3)
    ax.set_ylabel("Demandes", fontsize=3)
    ax.set_title("Demandes reçues par service en 2022", fontsize=4)
    return fig


@liar("diverging-off-centre")
def anomalies_decalees():
    """Article de climatologie : anomalies en RdBu_r, de -1 à +4 : le blanc tombe sur +1,5 °C."""
    rng = np.random.default_rng(6)
    a = rng.normal(0, .5, (6, 12)) + np.linspace(-.4, 2.9, 6)[:, None]
    fig, ax = plt.subplots(figsize=(8, 4))
    m = ax.imshow(a, cmap="RdBu_r", vmin=-1, vmax=4, aspect="auto")
    ax.set_xticks(range(12), list("JFMAMJJASOND"))
    ax.set_yticks(range(6), [f"Années {a}" for a in range(1970, 2030, 10)])
    fig.colorbar(m, ax=ax, label="Anomalie de température (°C)")
    ax.set_title("Anomalies mensuelles par décennie")
    fig.tight_layout()
    return fig


@liar("diverging-off-centre")
def evolution_population_coolwarm():
    """Mairie : heatmap seaborn d'évolutions en %, coolwarm laissée à ses bornes automatiques (-3 à +14)."""
    d = pd.DataFrame([[-3, 1, 4, 6], [2, 5, 8, 11], [-1, 2, 3, 9], [3, 6, 10, 14], [0, 1, 5, 7]],
                     index=["Centre", "Gare", "Plateau", "Rives", "Coteaux"], columns=["2010-13", "2013-16", "2016-19", "2019-22"])
    fig, ax = plt.subplots(figsize=(7, 4.2))
    sns.heatmap(d, cmap="coolwarm", linewidths=1, ax=ax, cbar_kws=dict(label="Évolution de la population (%)"))
    ax.set_title("Évolution de la population par quartier")
    fig.tight_layout()
    return fig


@liar("diverging-off-centre")
def price_index_prgn():
    """Statistical bulletin: index with base 100, PRGn from 80 to 180, neutral colour at 130."""
    x, y = np.meshgrid(np.arange(10), np.arange(7))
    z = 118 + 30 * np.sin(x / 2.5) + 5 * y - 12
    fig, ax = plt.subplots(figsize=(7, 4.4))
    m = ax.pcolormesh(z, cmap="PRGn", vmin=80, vmax=180, edgecolors="white", lw=.5)
    fig.colorbar(m, ax=ax, label="Price index (city average = 100)")
    ax.set_xticks([]); ax.set_yticks([])
    ax.set_title("House price index by grid cell")
    return fig


@liar("bridged-gap")
def comptages_sans_hiver():
    """Article de terrain : les relevés mensuels manquent d'avril 2020 à mars 2021 et la ligne passe droit."""
    rng = np.random.default_rng(18)
    d = pd.date_range("2018-01-01", "2022-12-01", freq="MS")
    s = pd.Series(60 + 18 * np.sin(np.arange(len(d)) / 12 * 6.28) + rng.normal(0, 4, len(d)), index=d)
    s["2020-04":"2021-03"] = np.nan
    s = s.dropna()
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(s.index, s.values, color="#40798c", lw=1.8)
    ax.set_ylim(0, 100)
    ax.set_ylabel("Individus comptés"); ax.set_xlabel("Date")
    ax.set_title("Comptages mensuels de hérons, 2018-2022")
    return fig


@liar("bridged-gap")
@styled("ggplot")
def museum_visits_bridge():
    """Annual report: yearly visits, no figures for 2015-2018, and the line runs straight across."""
    y = np.array([2008, 2009, 2010, 2011, 2012, 2013, 2014, 2019, 2020, 2021, 2022, 2023])
    v = np.array([88, 91, 95, 93, 99, 104, 103, 121, 52, 67, 108, 119])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(y, v, color="#7b2d26", lw=2)
    ax.set_ylim(0, 130)
    ax.set_xlabel("Year"); ax.set_ylabel("Visits (thousands)")
    ax.set_title("Visits to the city museum, 2008-2023")
    return fig


@liar("title-contradicts-data")
@styled("seaborn-v0_8-whitegrid")
def titre_double():
    """Mairie : « a doublé » pour une hausse de 31 %."""
    an = np.arange(2014, 2023)
    v = [42, 43, 45, 46, 48, 49, 51, 53, 55]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(an, v, color="#588157")
    ax.set_xticks(an)
    ax.set_ylabel("Pistes cyclables (km)")
    ax.set_title("La longueur des pistes cyclables a doublé depuis 2014")
    return fig


@liar("title-contradicts-data")
@styled("ggplot")
def record_in_2022():
    """Bulletin: the title claims 2022 is the highest year, the drawn line peaks in 2017."""
    y = np.arange(2010, 2024)
    v = [310, 322, 341, 350, 372, 398, 421, 447, 430, 418, 360, 377, 409, 402]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(y, v, "-o", color="#1f4e79")
    ax.set_ylim(0, 480)
    ax.set_xlabel("Year"); ax.set_ylabel("New firms registered")
    ax.set_title("New firms reach their highest level in 2022")
    return fig


@liar("title-contradicts-data")
def baisse_continue():
    """Bulletin : « baisse continue » au-dessus d'une courbe qui monte sur les dernières années."""
    an = np.arange(2009, 2023)
    v = [14.8, 14.1, 13.5, 13.0, 12.6, 12.2, 12.0, 12.4, 12.9, 13.3, 13.8, 14.4, 14.9, 15.3]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(an, v, color="#5f0f40", lw=2, marker="o", ms=4)
    ax.set_ylim(0, 18)
    ax.set_xlabel("Année"); ax.set_ylabel("Taux de pauvreté (%)")
    ax.set_title("Taux de pauvreté : une baisse continue depuis 2009")
    return fig


@liar("title-contradicts-data")
def premier_quartier():
    """Mairie : le titre met le quartier de la Gare en tête, les barres mettent le Port."""
    l = ["Port", "Gare", "Centre", "Plateau", "Coteaux"]
    v = [412, 355, 320, 241, 187]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(l[::-1], v[::-1], color="#e07a5f")
    ax.set_xlabel("Logements sociaux")
    ax.set_title("C'est à la Gare que l'on compte le plus de logements sociaux")
    return fig


@liar("unexplained-interval")
def barres_sans_dire():
    """Article : moyennes avec barres d'erreur dont rien ne dit la nature."""
    fig, ax = plt.subplots(figsize=(6, 4.2))
    ax.bar(["Témoin", "Engrais A", "Engrais B"], [12.1, 15.4, 17.9], yerr=[1.1, 1.4, 1.2], capsize=5, color="0.7", edgecolor="black")
    ax.set_ylabel("Biomasse (g)")
    ax.set_title("Biomasse des plants selon l'engrais")
    return fig


@liar("unexplained-interval")
@styled("grayscale")
def band_without_name():
    """Paper: a shaded band around the mean with no word about what it covers."""
    x = np.linspace(0, 48, 60)
    m = 2.4 / (1 + np.exp(-(x - 20) / 5))
    fig, ax = plt.subplots(figsize=(6.5, 4.2))
    ax.plot(x, m, color="#003f5c", label="Strain K12")
    ax.fill_between(x, m * .86, m * 1.14, color="#003f5c", alpha=.25, lw=0)
    ax.legend(loc="upper left")
    ax.set_xlabel("Time (h)"); ax.set_ylabel("Optical density at 600 nm")
    ax.set_title("Growth of the K12 strain at 37 °C")
    return fig


@liar("unexplained-interval")
@styled("seaborn-v0_8-whitegrid")
def pointplot_muet():
    """Carnet d'étudiante : sns.pointplot et son intervalle par défaut, jamais nommé."""
    rng = np.random.default_rng(19)
    d = pd.DataFrame({"classe": np.repeat(["6e", "5e", "4e", "3e"], 30), "score": np.concatenate([rng.normal(m, 9, 30) for m in (52, 57, 60, 66)])})
    fig, ax = plt.subplots(figsize=(6.5, 4.2))
    sns.pointplot(data=d, x="classe", y="score", capsize=.15, linestyle="none", color="#2b2d42", seed=1, ax=ax)
    ax.set_ylim(0, 80)
    ax.set_xlabel("Niveau"); ax.set_ylabel("Score moyen sur 100")
    ax.set_title("Score de lecture selon le niveau")
    return fig


@liar("false-precision")
def decimales_de_trop():
    """Bulletin : moyennes d'enquête (n = 84) écrites avec cinq décimales."""
    l = ["Transports", "Écoles", "Propreté", "Sport"]
    v = [7.48213, 7.10448, 6.39276, 5.87731]
    fig, ax = plt.subplots(figsize=(6.5, 4))
    b = ax.bar(l, v, color="#457b9d")
    ax.bar_label(b, labels=[f"{x:.5f}" for x in v])
    ax.set_ylim(0, 10)
    ax.set_ylabel("Note moyenne sur 10")
    ax.set_title("Notes données par 84 habitants")
    return fig


@liar("smoothed-line")
def six_points_spline():
    """Paper: a spline through six points invents humps between measurements."""
    from scipy.interpolate import make_interp_spline
    x = np.array([0, 4, 8, 12, 18, 24]); y = np.array([6.2, 13.9, 10.8, 12.6, 7.4, 5.1])
    xs = np.linspace(0, 24, 300)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(xs, make_interp_spline(x, y, k=3)(xs), color="#6a4c93")
    ax.plot(x, y, "o", color="#6a4c93")
    ax.set_xlabel("Time (h)"); ax.set_ylabel("Cortisol (µg/dL)")
    ax.set_title("Cortisol over one day")
    return fig


@liar("unsorted-bars")
def associations_en_vrac():
    """Mairie : onze catégories sans ordre propre, barres triées par rien."""
    l = ["Football", "Chorale", "Judo", "Théâtre", "Randonnée", "Échecs", "Tennis", "Photo", "Danse", "Natation", "Jardinage"]
    v = [412, 58, 190, 74, 133, 31, 256, 29, 301, 222, 95]
    fig, ax = plt.subplots(figsize=(8, 4.2))
    ax.bar(l, v, color="#277da1")
    ax.tick_params(axis="x", rotation=40)
    ax.set_ylabel("Adhérents")
    ax.set_title("Adhérents des associations en 2022")
    fig.tight_layout()
    return fig


# ------------------------------------------------------------------ honnêtes

@honest
def points_sans_zero():
    """Limite : des points (pas des barres) sur un axe qui ne part pas de zéro, ce qui est permis."""
    l = ["Apache", "Rubisko", "Chevignon", "Filon", "Complice"]
    v = np.array([71.2, 74.8, 78.9, 76.3, 73.1]); o = np.argsort(v)
    fig, ax = plt.subplots(figsize=(6.5, 3.8))
    ax.plot(v[o], np.array(l)[o], "o", color="#1d3557", ms=9)
    ax.grid(axis="x", alpha=.5)
    ax.set_xlim(69, 81)
    ax.set_xlabel("Rendement (q/ha)")
    ax.set_title("Rendement moyen par variété, campagne 2021")
    fig.tight_layout()
    return fig


@honest
def solde_migratoire():
    """Limite : des barres de part et d'autre de zéro."""
    an = np.arange(2012, 2023)
    v = np.array([120, 84, 31, -22, -65, -40, 12, 58, -110, 140, 205])
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.bar(an, v, color=np.where(v < 0, "#d95f02", "#1f78b4"))
    ax.axhline(0, color="black", lw=.8)
    ax.set_xticks(an)
    ax.set_ylabel("Arrivées moins départs")
    ax.set_title("Solde migratoire de la commune")
    fig.tight_layout()
    return fig


@honest
def cascade_budget():
    """Limite : graphique en cascade, des barres flottantes par construction."""
    l = ["Recettes", "Personnel", "Achats", "Subventions", "Intérêts", "Épargne"]
    d = [48, -22, -11, -6, -2]
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    cur = 0
    for i, x in enumerate(d):
        ax.bar(i, x, bottom=cur, color="#2a6f97" if x > 0 else "#e76f51", width=.6)
        ax.text(i, cur + x / 2 if abs(x) > 3 else cur + .6, f"{x:+d}", ha="center", va="center" if abs(x) > 3 else "bottom", color="white" if x > 0 else "black")
        ax.plot([i - .3, i + 1.3], [cur + x, cur + x], color="0.4", lw=.8)
        cur += x
    ax.bar(5, cur, color="#2a6f97", width=.6)
    ax.text(5, cur / 2, f"{cur:d}", ha="center", va="center", color="white")
    ax.set_xticks(range(6), l)
    ax.set_ylim(0, 52)
    ax.set_ylabel("Millions d'euros")
    ax.set_title("Des recettes à l'épargne brute, compte 2022")
    fig.tight_layout()
    return fig


@honest
def rang_des_villes():
    """Limite : un axe de rangs retourné, le premier en haut."""
    an = np.arange(2016, 2023)
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    for n, r, c in [("Angers", [3, 3, 2, 1, 1, 1, 2], "#1b4965"), ("Brest", [1, 1, 1, 2, 3, 3, 3], "#e07a5f"), ("Dijon", [2, 2, 3, 3, 2, 2, 1], "#6a994e"),
                    ("Reims", [4, 4, 4, 4, 4, 4, 4], "#8d99ae")]:
        ax.plot(an, r, "-o", color=c, ms=9, lw=2.5)
        ax.text(2022.2, r[-1], n, color="black", va="center")
    ax.set_ylim(4.5, .5); ax.set_yticks([1, 2, 3, 4])
    ax.set_xlim(2015.7, 2023.2)
    ax.set_xticks(an)
    ax.set_ylabel("Rang"); ax.set_title("Rang au palmarès du cadre de vie")
    fig.tight_layout()
    return fig


@honest
def ctd_profile():
    """Edge case: depth grows downwards, an inverted axis by convention."""
    z = np.linspace(0, 400, 120)
    t = 4 + 13 / (1 + np.exp((z - 90) / 22))
    fig, ax = plt.subplots(figsize=(4.8, 6))
    ax.plot(t, z, color="#005f73", lw=2)
    ax.invert_yaxis()
    ax.set_xlabel("Temperature (°C)"); ax.set_ylabel("Depth (m)")
    ax.set_title("CTD cast at station 7")
    fig.tight_layout()
    return fig


@honest
def pyramide_des_ages():
    """Limite : la pyramide des âges, hommes à gauche."""
    a = [f"{i}-{i + 9}" for i in range(0, 90, 10)]
    h = np.array([560, 590, 520, 610, 640, 600, 510, 330, 150]); f = np.array([540, 565, 530, 620, 655, 630, 560, 420, 260])
    fig, ax = plt.subplots(figsize=(7, 4.8))
    ax.barh(a, -h, color="#457b9d", label="Hommes"); ax.barh(a, f, color="#f4a261", label="Femmes")
    t = np.arange(-600, 601, 200); ax.set_xticks(t, [str(abs(x)) for x in t])
    ax.set_xlim(-760, 760)
    ax.set_xlabel("Habitants"); ax.set_ylabel("Âge (ans)")
    ax.legend()
    ax.set_title("Pyramide des âges de la commune, 2021")
    fig.tight_layout()
    return fig


@honest
def pareto_des_signalements():
    """Limite : un Pareto, deuxième axe en % cumulé."""
    l = ["Dépôts\nsauvages", "Éclairage", "Nids-de-\npoule", "Bruit", "Tags", "Autres"]
    v = np.array([420, 260, 160, 90, 45, 25])
    fig, ax = plt.subplots(figsize=(7.2, 4.4))
    ax.bar(l, v, color="#33658a")
    ax.set_ylim(0, 1000); ax.set_ylabel("Signalements")
    ax2 = ax.twinx(); ax2.plot(l, v.cumsum() / v.sum() * 100, "-o", color="#c44900")
    ax2.set_ylim(0, 100); ax2.set_ylabel("Part cumulée (%)")
    ax.set_title("Signalements par motif et part cumulée")
    fig.tight_layout()
    return fig


@honest
def celsius_fahrenheit():
    """Edge case: a secondary axis that only converts a unit."""
    h = np.arange(0, 25)
    t = 15 + 6 * np.sin((h - 9) / 24 * 2 * np.pi)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(h, t, color="#9d0208", lw=2)
    ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9)).set_ylabel("Temperature (°F)")
    ax.set_xticks(range(0, 25, 4))
    ax.set_xlabel("Hour"); ax.set_ylabel("Temperature (°C)")
    ax.set_title("Air temperature on 12 May")
    fig.tight_layout()
    return fig


@honest
def histogramme_densite():
    """Limite : bornes inégales, mais hauteur rapportée à la largeur (density=True)."""
    rng = np.random.default_rng(41)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.hist(rng.gamma(2, 9, 900).clip(0, 119), bins=[0, 5, 10, 15, 20, 30, 60, 120], density=True, color="#4c72b0", edgecolor="white")
    ax.set_xlabel("Attente aux urgences (minutes)"); ax.set_ylabel("Densité (part des patients par minute)")
    ax.set_title("Temps d'attente aux urgences, n = 900")
    fig.tight_layout()
    return fig


@honest
def revenus_largeur_vraie():
    """Limite : classes inégales, barres à la vraie largeur, hauteur = ménages par tranche de 1 000 €."""
    e = np.array([0, 5, 10, 15, 20, 30, 40, 60, 100]); n = np.array([210, 380, 520, 610, 1050, 830, 900, 640])
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.bar(e[:-1], n / np.diff(e), width=np.diff(e), align="edge", color="#a3b18a", edgecolor="#344e41")
    ax.set_xlabel("Revenu annuel (milliers d'euros)"); ax.set_ylabel("Ménages par millier d'euros")
    ax.set_title("Revenu des ménages : l'aire est l'effectif")
    fig.tight_layout()
    return fig


@honest
@styled("ggplot")
def vaccination_par_age():
    """Limite : classes d'âge inégales, mais la hauteur est un taux interne à la classe."""
    fig, ax = plt.subplots(figsize=(7, 4.2))
    b = ax.bar(["5-11 ans", "12-17 ans", "18-29 ans", "30-59 ans", "60-74 ans"], [6, 78, 85, 89, 93], color="#2a9d8f")
    ax.bar_label(b, fmt="%d %%")
    ax.set_ylim(0, 100)
    ax.set_ylabel("Taux de vaccination dans la classe (%)")
    ax.set_xlabel("Classe d'âge")
    ax.set_title("Taux de vaccination selon l'âge")
    fig.tight_layout()
    return fig


@honest
@styled("bmh")
def log_concentration():
    """Edge case: logarithmic axis, correctly labelled."""
    d = np.array([.1, .3, 1, 3, 10, 30, 100, 300])
    r = 100 / (1 + (9 / d) ** 1.1)
    fig, ax = plt.subplots(figsize=(6.5, 4.2))
    ax.semilogx(d, r, "o-", color="black", mfc="white")
    ax.set_ylim(0, 100)
    ax.set_xlabel("Dose (mg, log scale)"); ax.set_ylabel("Inhibition (%)")
    ax.set_title("Dose-response curve")
    fig.tight_layout()
    return fig


@honest
def recensements_a_leur_place():
    """Limite : années de recensement irrégulières, placées à leur vraie distance ; le silence entre deux est écrit."""
    an = [1936, 1962, 1975, 1990, 1999, 2010, 2021]; p = [8.1, 11.4, 14.2, 17.6, 19.0, 21.0, 23.1]
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.plot(an, p, "o", color="#264653", ms=8, label="Recensement")
    ax.plot(an, p, ":", color="#264653", lw=1, label="Interpolation entre recensements")
    ax.set_xticks(an); ax.set_ylim(0, 26); ax.legend(loc="upper left")
    ax.set_xlabel("Année de recensement"); ax.set_ylabel("Habitants (milliers)")
    ax.set_title("Population communale aux recensements")
    fig.tight_layout()
    return fig


@honest
def annee_scolaire():
    """Limite : les mois vont de septembre à juin, l'ordre de l'année scolaire."""
    m = ["sept. 2021", "oct. 2021", "nov. 2021", "déc. 2021", "janv. 2022", "févr. 2022", "mars 2022", "avr. 2022", "mai 2022", "juin 2022"]
    fig, ax = plt.subplots(figsize=(8, 4.2))
    ax.bar(m, [412, 431, 428, 405, 418, 390, 425, 401, 396, 342], color="#bc6c25")
    ax.tick_params(axis="x", rotation=40)
    ax.set_ylabel("Repas servis par jour")
    ax.set_title("Cantine scolaire, année 2021-2022")
    fig.tight_layout()
    return fig


@honest
def nuit_de_chauves_souris():
    """Limite : les heures passent minuit (20 h … 5 h), l'ordre est bien celui du temps."""
    h = ["20 h", "21 h", "22 h", "23 h", "0 h", "1 h", "2 h", "3 h", "4 h", "5 h"]
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.plot(h, [3, 28, 61, 55, 40, 33, 26, 31, 22, 4], "-o", color="#3d348b")
    ax.set_ylim(0, 70); ax.set_xlabel("Heure"); ax.set_ylabel("Contacts par heure")
    ax.set_title("Activité des chauves-souris, nuit du 14 juillet")
    fig.tight_layout()
    return fig


@honest
def fever_curve():
    """Edge case: a line on 36-41 °C, the range the quantity lives in."""
    h = np.arange(0, 73, 4); t = 37 + 2.6 * np.exp(-((h - 28) / 14) ** 2)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(h, t, "-o", color="#9b2226", ms=5)
    ax.axhline(38, color="0.4", ls="--", lw=1); ax.text(73, 38.05, "fever threshold", ha="right", va="bottom")
    ax.set_ylim(36, 41)
    ax.set_xlabel("Hours after injection"); ax.set_ylabel("Body temperature (°C)")
    ax.set_title("Body temperature after injection")
    fig.tight_layout()
    return fig


@honest
@styled("fivethirtyeight")
def part_zero_cent():
    """Limite : une part entre 38 et 71 % sur un axe de 0 à 100, l'étendue naturelle."""
    an = np.arange(2010, 2023)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(an, [38, 40, 41, 45, 47, 50, 52, 55, 58, 61, 64, 68, 71], color="#386641", lw=2.2)
    ax.set_ylim(0, 100); ax.set_xlabel("Année"); ax.set_ylabel("Part du bio à la cantine (%)")
    ax.set_title("Part du bio à la cantine : de 38 % à 71 %")
    fig.tight_layout()
    return fig


@honest
def pentes_deux_dates():
    """Limite : slope chart, des lignes entre deux dates."""
    fig, ax = plt.subplots(figsize=(6, 5))
    for n, a, b in [("Bus", 21, 27), ("Voiture", 58, 44), ("Vélo", 5, 13), ("Marche", 16, 16)]:
        ax.plot([0, 1], [a, b], "-o", color="#c1121f" if n == "Voiture" else "#003049", lw=2)
        ax.text(-.05, a, f"{n} {a} %", ha="right", va="center"); ax.text(1.05, b, f"{b} % {n}", va="center")
    ax.set_xlim(-.5, 1.5); ax.set_xticks([0, 1], ["2012", "2022"]); ax.set_yticks([])
    ax.set_ylim(0, 65)
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.set_title("Modes de déplacement domicile-travail")
    fig.tight_layout()
    return fig


@honest
def diplome_ordonne():
    """Limite : une ligne sur des catégories qui ont un ordre (niveau de diplôme)."""
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.plot(["Sans diplôme", "CAP-BEP", "Bac", "Bac +2", "Bac +3", "Bac +5"], [19.4, 13.1, 10.2, 6.8, 6.1, 4.7], "-o", color="#7209b7")
    ax.set_ylim(0, 22); ax.set_ylabel("Taux de chômage (%)"); ax.set_xlabel("Diplôme le plus élevé")
    ax.set_title("Le chômage recule à chaque niveau de diplôme")
    fig.tight_layout()
    return fig


@honest
@styled("seaborn-v0_8-whitegrid")
def likert_grade_line():
    """Edge case: a line across ordered school grades."""
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.lineplot(x=["Grade 5", "Grade 6", "Grade 7", "Grade 8", "Grade 9"], y=[48, 53, 55, 61, 64], marker="o", ax=ax, color="#2b2d42")
    ax.set_ylim(0, 80); ax.set_ylabel("Mean reading score (out of 80)")
    ax.set_title("Reading score by grade")
    fig.tight_layout()
    return fig


@honest
def camembert_trois_parts():
    """Un camembert plat de trois parts qui font 100 %."""
    fig, ax = plt.subplots(figsize=(6, 4.6))
    ax.pie([55, 30, 15], labels=["Impôts locaux", "Dotations", "Services"], autopct="%d %%", startangle=90, counterclock=False,
           colors=["#a8dadc", "#f4a261", "#e9ecef"], wedgeprops=dict(edgecolor="black", linewidth=.7))
    ax.set_title("Origine des recettes de la ville, 2022")
    return fig


@honest
def surface_reponse():
    """Limite : une vraie surface z = f(x, y), viridis."""
    x, y = np.meshgrid(np.linspace(0, 10, 40), np.linspace(20, 60, 40))
    z = 90 - (x - 6) ** 2 * 1.6 - (y - 42) ** 2 / 12
    fig = plt.figure(figsize=(7, 5)); ax = fig.add_subplot(projection="3d")
    ax.plot_surface(x, y, z, cmap="viridis")
    ax.set_xlabel("pH"); ax.set_ylabel("Température (°C)"); ax.set_zlabel("Rendement (%)")
    ax.set_title("Surface de réponse du rendement")
    return fig


@honest
def bulles_a_l_aire():
    """Limite : des bulles dont l'aire suit la population, clé donnée."""
    x = np.array([12, 19, 26, 33, 41]); y = np.array([7.1, 9.8, 8.2, 12.5, 11.2]); p = np.array([5, 12, 20, 36, 60])
    fig, ax = plt.subplots(figsize=(7, 4.6))
    ax.scatter(x, y, s=p * 20, color="#2a9d8f", alpha=.75, edgecolor="black")
    for xi, yi, n in zip(x, y, ["Vire", "Lure", "Gap", "Agen", "Blois"]):
        ax.text(xi, yi + 1.1, n, ha="center")
    for k in (10, 50):
        ax.scatter([], [], s=k * 20, color="#2a9d8f", alpha=.75, edgecolor="black", label=f"{k} 000 habitants")
    ax.legend(title="L'aire suit la population", labelspacing=2, borderpad=1.2, handletextpad=1.8, loc="lower right")
    ax.set_xlim(5, 62); ax.set_ylim(4, 16)
    ax.set_xlabel("Part de diplômés (%)"); ax.set_ylabel("Loyer médian (€/m²)")
    ax.set_title("Diplôme, loyer et taille de cinq villes")
    fig.tight_layout()
    return fig


@honest
def air_quality_official_classes():
    """Edge case: a continuous quantity in steps, but the steps are the official classes of the European Air Quality Index, named on the colour bar."""
    rng = np.random.default_rng(23)
    x, y = np.meshgrid(np.linspace(0, 8, 60), np.linspace(0, 6, 45))
    z = 14 + 62 * np.exp(-((x - 4) ** 2 + (y - 3) ** 2) / 4)
    b = [0, 20, 40, 50, 100]
    cm = ListedColormap(["#feedde", "#fdbe85", "#fd8d3c", "#a63603"])
    fig, ax = plt.subplots(figsize=(7.4, 4.8))
    m = ax.pcolormesh(x, y, z, cmap=cm, norm=BoundaryNorm(b, 4), shading="auto")
    cb = fig.colorbar(m, ax=ax, ticks=[10, 30, 45, 75], spacing="proportional", label="European Air Quality Index, PM10 (µg/m³)")
    cb.ax.set_yticklabels(["good, 0-20", "fair, 20-40", "moderate, 40-50", "poor, 50-100"])
    ax.set_xlabel("East (km)"); ax.set_ylabel("North (km)")
    ax.set_title("European Air Quality Index for PM10, 3 February")
    fig.tight_layout()
    return fig


@honest
def phase_de_maree():
    """Limite : une palette cyclique (hsv) pour une phase, un angle qui se referme."""
    x, y = np.meshgrid(np.linspace(-1, 1, 120), np.linspace(-1, 1, 120))
    fig, ax = plt.subplots(figsize=(6.2, 5))
    m = ax.pcolormesh(x, y, np.degrees(np.arctan2(y, x)) % 360, cmap="hsv", vmin=0, vmax=360, shading="auto")
    fig.colorbar(m, ax=ax, label="Phase de la marée M2 (degrés)", ticks=[0, 90, 180, 270, 360])
    ax.set_xlabel("x (100 km)"); ax.set_ylabel("y (100 km)")
    ax.set_title("Phase autour d'un point amphidromique")
    return fig


@honest
def penguins_categories():
    """Edge case: several bright hues, for nominal species with distinct markers."""
    rng = np.random.default_rng(26)
    fig, ax = plt.subplots(figsize=(6.6, 4.6))
    for (n, mu), c, k in zip({"Adelie": (38.8, 18.3), "Chinstrap": (48.8, 18.4), "Gentoo": (47.5, 15)}.items(), ["#0072b2", "#e69f00", "#cc79a7"], "os^"):
        ax.scatter(rng.normal(mu[0], 2.5, 50), rng.normal(mu[1], .9, 50), c=c, marker=k, s=32, label=n, edgecolor="black", linewidth=.4)
    ax.legend(title="Species")
    ax.set_xlabel("Bill length (mm)"); ax.set_ylabel("Bill depth (mm)")
    ax.set_title("Bill shape of three penguin species")
    fig.tight_layout()
    return fig


@honest
def rouge_vert_distincts():
    """Limite : rouge et vert, mais tirets, marqueurs et noms écrits au bout des courbes."""
    an = np.arange(2013, 2023)
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    ax.plot(an, [31, 33, 34, 36, 39, 41, 44, 45, 48, 51], "-o", color="#8b0000")
    ax.plot(an, [28, 27, 27, 25, 24, 22, 21, 19, 18, 17], "--s", color="#3f9e4d")
    ax.text(2022.2, 51, "Achats en ligne", va="center"); ax.text(2022.2, 17, "Marché couvert", va="center")
    ax.set_xlim(2012.6, 2025.4); ax.set_xticks(range(2013, 2023, 3)); ax.set_ylim(0, 60)
    ax.set_xlabel("Année"); ax.set_ylabel("Part des ménages (%)")
    ax.set_title("Où l'on achète au moins une fois par mois")
    fig.tight_layout()
    return fig


@honest
def quatorze_dont_une():
    """Limite : quatorze séries, treize en gris sans légende et une seule mise en avant et nommée."""
    rng = np.random.default_rng(31)
    an = np.arange(2008, 2023)
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    for i in range(13):
        ax.plot(an, 9 + rng.normal(0, .9) + np.cumsum(rng.normal(0, .3, 15)), color="#b5b5b5", lw=1)
    ax.plot(an, 10 - .3 * np.arange(15) + .4 * np.sin(np.arange(15)), color="#c1121f", lw=3)
    ax.text(2022.2, 10 - 4.2 + .4, "Orval", color="#c1121f", weight="bold", va="center")
    ax.set_xlim(2008, 2024)
    ax.set_xlabel("Année"); ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Orval parmi les quatorze communes (en gris, les autres)")
    fig.tight_layout()
    return fig


@honest
def small_multiples_sensors():
    """Edge case: twelve series, one panel each, shared scale."""
    rng = np.random.default_rng(14)
    fig, axs = plt.subplots(3, 4, figsize=(10, 6.4), sharex=True, sharey=True)
    h = np.arange(24)
    for k, ax in enumerate(axs.flat, 1):
        ax.plot(h, 19 + 3 * np.sin((h - 8 + rng.normal(0, 1)) / 24 * 6.28) + rng.normal(0, .5, 24), color="#33658a")
        ax.set_title(f"Sensor {k}", fontsize=10); ax.set_ylim(14, 25); ax.set_xticks([0, 8, 16])
    fig.supxlabel("Hour of the day"); fig.supylabel("Temperature (°C)")
    fig.suptitle("Indoor temperature by sensor")
    fig.tight_layout()
    return fig


@honest
def hexbin_logements():
    """Limite : 25 000 logements, mais en densité hexagonale."""
    rng = np.random.default_rng(16)
    s = rng.gamma(6, 12, 25000); p = s * rng.normal(3200, 600, 25000) / 1000
    fig, ax = plt.subplots(figsize=(6.8, 4.6))
    m = ax.hexbin(s, p, gridsize=40, cmap="cividis", mincnt=1)
    fig.colorbar(m, ax=ax, label="Logements par hexagone")
    ax.set_xlabel("Surface (m²)"); ax.set_ylabel("Prix (milliers d'euros)")
    ax.set_title("Prix et surface de 25 000 logements")
    return fig


@honest
def anomalies_norme_centree():
    """Limite : bornes dissymétriques (-1 à +4), mais TwoSlopeNorm met le blanc à zéro."""
    rng = np.random.default_rng(6)
    a = rng.normal(0, .35, (6, 12)) + np.linspace(-.3, 2.9, 6)[:, None]
    fig, ax = plt.subplots(figsize=(8, 4))
    m = ax.imshow(a, cmap="RdBu_r", norm=TwoSlopeNorm(0, -1, 4), aspect="auto")
    ax.set_xticks(range(12), list("JFMAMJJASOND")); ax.set_yticks(range(6), [f"Années {d}" for d in range(1970, 2030, 10)])
    fig.colorbar(m, ax=ax, label="Anomalie de température (°C)")
    ax.set_title("Anomalies mensuelles par décennie")
    fig.tight_layout()
    return fig


@honest
def index_centred_on_100():
    """Edge case: diverging palette centred on 100, the reference of the index (seaborn center=100)."""
    d = pd.DataFrame([[92, 97, 104, 113], [88, 95, 101, 110], [99, 103, 112, 131], [84, 90, 96, 105]],
                     index=["North", "East", "South", "West"], columns=[2010, 2014, 2018, 2022])
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    sns.heatmap(d, cmap="PuOr", center=100, vmin=60, vmax=140, annot=True, fmt="d", ax=ax, cbar_kws=dict(label="Price index (city in 2016 = 100)"))
    ax.set_title("House price index by district")
    fig.tight_layout()
    return fig


@honest
def trou_visible():
    """Limite : la série a un trou, la ligne s'y interrompt (NaN) et le dit."""
    rng = np.random.default_rng(18)
    d = pd.date_range("2018-01-01", "2022-12-01", freq="MS")
    s = pd.Series(60 + 18 * np.sin(np.arange(len(d)) / 12 * 6.28) + rng.normal(0, 4, len(d)), index=d)
    s["2020-04":"2021-03"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(s.index, s.values, color="#40798c", lw=1.8)
    ax.text(pd.Timestamp("2020-10-01"), 50, "pas de\ncomptage", ha="center", va="center")
    ax.set_ylim(0, 100); ax.set_ylabel("Individus comptés"); ax.set_xlabel("Date")
    ax.set_title("Comptages mensuels de hérons, 2018-2022")
    fig.tight_layout()
    return fig


@honest
def pont_annonce():
    """Limite : la ligne enjambe les années absentes en pointillé, la légende le dit."""
    y1 = np.arange(2008, 2015); v1 = [88, 91, 95, 93, 99, 104, 103]; y2 = np.arange(2018, 2024); v2 = [118, 121, 52, 67, 108, 119]
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.plot(y1, v1, "-o", color="#7b2d26", label="Mesuré"); ax.plot(y2, v2, "-o", color="#7b2d26")
    ax.plot([2014, 2018], [103, 118], ":", color="#7b2d26", label="Sans données (musée fermé, 2015-2017)")
    ax.set_ylim(0, 140); ax.legend(loc="lower left"); ax.set_xlabel("Année"); ax.set_ylabel("Entrées (milliers)")
    ax.set_title("Entrées du musée municipal")
    fig.tight_layout()
    return fig


@honest
def titre_double_vrai():
    """Limite : « a doublé » et c'est vrai (42 à 84 km)."""
    an = np.arange(2014, 2023)
    fig, ax = plt.subplots(figsize=(7, 4))
    b = ax.bar(an, [42, 45, 49, 53, 58, 64, 71, 78, 84], color="#588157"); ax.bar_label(b)
    ax.set_xticks(an); ax.set_ylabel("Pistes cyclables (km)")
    ax.set_title("La longueur des pistes cyclables a doublé entre 2014 et 2022")
    fig.tight_layout()
    return fig


@honest
@styled("ggplot")
def peak_named_in_title():
    """Edge case: a superlative that the curve confirms."""
    y = np.arange(2010, 2024)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(y, [310, 322, 341, 350, 372, 398, 421, 447, 430, 418, 360, 377, 409, 402], "-o", color="#1f4e79")
    ax.set_ylim(0, 480); ax.set_xlabel("Year"); ax.set_ylabel("New firms registered")
    ax.set_title("New firms peaked in 2017 and have not returned to that level")
    fig.tight_layout()
    return fig


@honest
def erreurs_expliquees():
    """Barres d'erreur, expliquées sous la figure."""
    fig, ax = plt.subplots(figsize=(6.2, 4.6))
    ax.bar(["Témoin", "Engrais A", "Engrais B"], [12.1, 15.4, 17.9], yerr=[1.1, 1.4, 1.2], capsize=5, color="0.7", edgecolor="black")
    ax.set_ylabel("Biomasse (g)"); ax.set_title("Biomasse des plants selon l'engrais")
    fig.text(.02, .02, "Moyenne ± écart-type, n = 12 plants par groupe.", fontsize=9)
    fig.tight_layout(rect=(0, .06, 1, 1))
    return fig


@honest
def survival_with_ci():
    """Edge case: Kaplan-Meier step curve, band named in the legend."""
    t = np.array([0, 3, 5, 8, 11, 14, 18, 22, 27, 33, 36]); s = np.array([1, .97, .93, .9, .84, .8, .74, .7, .63, .6, .6])
    w = np.linspace(0, .13, 11)
    fig, ax = plt.subplots(figsize=(6.6, 4.4))
    ax.step(t, s, where="post", color="#14213d", label="Survival")
    ax.fill_between(t, s - w, np.minimum(s + w, 1), step="post", color="#14213d", alpha=.2, lw=0, label="95% CI")
    ax.set_ylim(0, 1.03); ax.legend(loc="lower left"); ax.set_xlabel("Months"); ax.set_ylabel("Survival probability")
    ax.set_title("Kaplan-Meier estimate, treated group (n = 68)")
    fig.tight_layout()
    return fig


@honest
def forest_plot():
    """Edge case: odds ratios on a log axis, reference at 1, intervals named on the axis."""
    l = ["Smoking", "Age over 60", "Diabetes", "Exercise"]; o = np.array([2.4, 1.8, 1.5, .6])
    lo = np.array([1.7, 1.3, .9, .42]); hi = np.array([3.4, 2.5, 2.4, .86])
    fig, ax = plt.subplots(figsize=(6.8, 3.8))
    ax.errorbar(o, np.arange(4)[::-1], xerr=[o - lo, hi - o], fmt="s", color="black", capsize=3)
    ax.axvline(1, color="0.5", ls="--"); ax.set_yticks(np.arange(4)[::-1], l)
    ax.set_xscale("log"); ax.set_xticks([.5, 1, 2, 4], ["0.5", "1", "2", "4"]); ax.minorticks_off()
    ax.set_xlim(.35, 4.5); ax.set_ylim(-.6, 3.6)
    ax.set_xlabel("Odds ratio with 95% confidence interval (log scale)"); ax.set_title("Risk factors for readmission")
    fig.tight_layout()
    return fig


@honest
@styled("seaborn-v0_8-whitegrid")
def boites_par_classe():
    """Boîtes à moustaches par niveau scolaire, axe sans zéro."""
    rng = np.random.default_rng(19)
    d = pd.DataFrame({"classe": np.repeat(["6e", "5e", "4e", "3e"], 30), "score": np.concatenate([rng.normal(m, 7, 30) for m in (52, 57, 60, 66)])})
    fig, ax = plt.subplots(figsize=(6.6, 4.4))
    sns.boxplot(data=d, x="classe", y="score", color="#a9d6e5", ax=ax)
    ax.set_xlabel("Niveau"); ax.set_ylabel("Score de lecture (sur 100)"); ax.set_title("Score de lecture selon le niveau, 30 élèves par classe")
    fig.tight_layout()
    return fig


@honest
def calendrier_des_travaux():
    """Limite : diagramme de Gantt, des barres qui commencent à leur date."""
    t = [("Études", "2023-01-09", 60), ("Réseaux", "2023-03-06", 85), ("Chaussée", "2023-05-22", 70), ("Plantations", "2023-09-18", 50)]
    fig, ax = plt.subplots(figsize=(8, 3.6))
    for i, (n, d, k) in enumerate(t):
        ax.broken_barh([(mdates.date2num(pd.Timestamp(d)), k)], (i - .3, .6), color="#457b9d")
    ax.set_yticks(range(4), [a[0] for a in t]); ax.invert_yaxis()
    ax.xaxis_date(); ax.xaxis.set_major_locator(mdates.MonthLocator(interval=2)); ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("Calendrier des travaux de la place du Marché")
    fig.tight_layout()
    return fig


@honest
def amplitude_thermique():
    """Limite : barres flottantes du minimum au maximum de chaque mois."""
    lo = np.array([1, 1, 4, 6, 10, 13, 15, 15, 12, 9, 5, 2]); hi = np.array([7, 9, 13, 17, 20, 24, 27, 26, 22, 17, 11, 8])
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    ax.bar(range(12), hi - lo, bottom=lo, color="#f4a261", width=.55)
    for i in range(12):
        ax.text(i, hi[i] + .4, hi[i], ha="center", fontsize=9); ax.text(i, lo[i] - 1.5, lo[i], ha="center", fontsize=9)
    ax.set_xticks(range(12), ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."])
    ax.set_ylim(-2, 31); ax.set_ylabel("Température (°C)")
    ax.set_title("Du minimum au maximum moyens de chaque mois")
    fig.tight_layout()
    return fig


@honest
def sombre_lisible():
    """Limite : fond sombre, mais traits et textes clairs."""
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(7.2, 4.2))
        m = np.arange(1, 13)
        ax.plot(m, [210, 230, 260, 310, 340, 390, 420, 405, 350, 300, 250, 225], color="#ffd166", lw=2.5)
        ax.set_xticks(m); ax.set_ylim(0, 450); ax.set_xlabel("Mois"); ax.set_ylabel("Vélos par jour")
        ax.set_title("Passages de vélos, pont des Arts")
        fig.tight_layout()
    return fig


@honest
def deficit_between_curves():
    """Edge case: a fill between two curves (the gap), not a bar: no zero needed."""
    y = np.arange(2010, 2023); e = np.linspace(410, 495, 13) + 8 * np.sin(y); i = np.linspace(440, 610, 13) + 10 * np.cos(y)
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    ax.plot(y, i, color="#d1495b", ls="--", label="Imports"); ax.plot(y, e, color="#00798c", label="Exports")
    ax.fill_between(y, e, i, color="0.85", label="Trade deficit")
    ax.legend(loc="upper left"); ax.set_xlabel("Year"); ax.set_ylabel("Billion euros"); ax.set_title("Goods trade and the deficit between the two curves")
    fig.tight_layout()
    return fig


@honest
def hertzsprung_russell():
    """Edge case: magnitudes and temperature both run backwards, as astronomers read them."""
    rng = np.random.default_rng(33)
    T = 10 ** rng.uniform(3.5, 4.3, 250); M = 4.8 - 10 * np.log10(T / 5800) * 1.6 + rng.normal(0, .6, 250)
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.scatter(T, M, s=12, color="black", alpha=.6)
    ax.set_xscale("log"); ax.invert_xaxis(); ax.invert_yaxis()
    ax.set_xticks([20000, 10000, 5000], ["20 000", "10 000", "5 000"]); ax.minorticks_off()
    ax.set_xlabel("Effective temperature (K)"); ax.set_ylabel("Absolute magnitude"); ax.set_title("Colour-magnitude diagram of a cluster")
    fig.tight_layout()
    return fig


@honest
def avant_le_present():
    """Limite : un axe de milliers d'années avant le présent, le passé à gauche."""
    t = np.linspace(0, 120, 240); d = -36 - 4 * np.cos(t / 100 * 2 * np.pi + 3) + .8 * np.sin(t / 4)
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(t, d, color="#0a9396"); ax.set_xlim(120, 0)
    ax.set_xlabel("Âge (milliers d'années avant le présent)"); ax.set_ylabel("δ¹⁸O de la glace (‰)")
    ax.set_title("δ¹⁸O d'une carotte de glace")
    fig.tight_layout()
    return fig


@honest
def tarifs_en_paliers():
    """Limite : un step, parce que le tarif change réellement par paliers."""
    an = np.array([2010, 2012, 2015, 2017, 2020, 2023]); p = [1.1, 1.2, 1.4, 1.5, 1.6, 1.8]
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.step(np.append(an, 2024), np.append(p, p[-1]), where="post", color="#bb3e03", lw=2)
    ax.set_ylim(0, 2.1); ax.set_xlim(2010, 2024); ax.set_xlabel("Année"); ax.set_ylabel("Ticket de bus (€)"); ax.set_title("Prix du ticket de bus, à chaque changement de tarif")
    fig.tight_layout()
    return fig


@honest
@styled("ggplot")
def ecdf_attente():
    """Fonction de répartition empirique, seaborn."""
    rng = np.random.default_rng(44)
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    sns.ecdfplot(x=rng.gamma(2, 9, 400), ax=ax, color="#4c72b0")
    ax.set_xlabel("Attente (minutes)"); ax.set_ylabel("Part des patients reçus"); ax.set_title("Part des patients reçus selon l'attente, n = 400")
    fig.tight_layout()
    return fig


@honest
def mix_empile():
    """Aires empilées de zéro à 100 %."""
    an = np.arange(2012, 2023); a = np.linspace(60, 38, 11); b = np.linspace(25, 30, 11)
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.stackplot(an, a, b, 100 - a - b, labels=["Gaz", "Électricité", "Bois et géothermie"], colors=["#6c757d", "#ffd166", "#2a9d8f"])
    ax.set_ylim(0, 100); ax.set_xlim(2012, 2022); ax.legend(loc="lower left"); ax.set_xlabel("Année"); ax.set_ylabel("Part de l'énergie (%)")
    ax.set_title("Énergie des bâtiments municipaux : le gaz passe de 60 à 38 %")
    fig.tight_layout()
    return fig


@honest
def lollipop_trie():
    """Sucettes horizontales triées, depuis zéro."""
    l = np.array(["Port", "Gare", "Centre", "Plateau", "Coteaux"]); v = np.array([412, 355, 320, 241, 187])
    fig, ax = plt.subplots(figsize=(6.8, 3.8))
    ax.hlines(l[::-1], 0, v[::-1], color="#e07a5f", lw=2); ax.plot(v[::-1], l[::-1], "o", color="#e07a5f", ms=9)
    ax.set_xlim(0, 450); ax.set_xlabel("Logements sociaux"); ax.set_title("C'est au Port que l'on compte le plus de logements sociaux")
    fig.tight_layout()
    return fig


@honest
@styled("seaborn-v0_8-whitegrid")
def regression_nommee():
    """Limite : sns.regplot, sa bande nommée dans le titre."""
    rng = np.random.default_rng(27)
    x = rng.uniform(5, 40, 70); y = 4 + .35 * x + rng.normal(0, 2, 70)
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    sns.regplot(x=x, y=y, ax=ax, color="#2f3e46", scatter_kws=dict(s=24), seed=1)
    ax.set_xlabel("Distance à la route (m)"); ax.set_ylabel("Richesse estimée (espèces)"); ax.set_title("Richesse selon la distance\n(droite de régression et IC à 95 %)")
    fig.tight_layout()
    return fig


@honest
def infrared_spectrum():
    """Edge case: wavenumbers decrease to the right, the convention of infrared spectra."""
    k = np.linspace(500, 4000, 700)
    tr = 96 - 45 * np.exp(-((k - 1715) / 25) ** 2) - 30 * np.exp(-((k - 3300) / 180) ** 2) - 22 * np.exp(-((k - 2930) / 40) ** 2) - 35 * np.exp(-((k - 1100) / 45) ** 2)
    fig, ax = plt.subplots(figsize=(7.4, 4))
    ax.plot(k, tr, color="black", lw=1.2); ax.set_xlim(4000, 500); ax.set_ylim(0, 105)
    ax.set_xlabel("Wavenumber (cm⁻¹)"); ax.set_ylabel("Transmittance (%)"); ax.set_title("Infrared spectrum of the extract")
    fig.tight_layout()
    return fig


if __name__ == "__main__":
    import time
    for name, f, *_ in LIARS + HONEST:
        t = time.perf_counter(); fig = f(); fig.canvas.draw(); dt = time.perf_counter() - t
        assert isinstance(fig, plt.Figure), name
        if dt > 2:
            print("lente", name, round(dt, 2))
        plt.close(fig)
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
