import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd

LIARS = []  # (nom, fonction, règle attendue)
HONEST = []  # (nom, fonction)


def liar(rule):
    def keep(f):
        LIARS.append((f.__name__, f, rule))
        return f

    return keep


def honest(f):
    HONEST.append((f.__name__, f))
    return f


import seaborn as sns
import matplotlib.dates as mdates
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.patches import Rectangle, Patch

BLEU, ORANGE, VERT, ROSE, CIEL, NOIR, VERMILLON = (
    "#0072B2",
    "#E69F00",
    "#009E73",
    "#CC79A7",
    "#56B4E9",
    "#222222",
    "#D55E00",
)
OKABE = [BLEU, ORANGE, VERT, VERMILLON, ROSE, CIEL, NOIR]
MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]


def fin(fig, source, tight=True, bottom=0.06):
    if tight:
        fig.tight_layout(rect=(0, bottom, 1, 1))
    fig.text(0.01, 0.015, source, fontsize=9, color="#333333")
    return fig


# ====================================================================
#                              MENTEUSES
# ====================================================================


# ---------------------------------------------------------- truncated-bars
@liar("truncated-bars")
def i01_loyers_quotidien():
    """Un quotidien régional ; les barres de loyer partent de 11 €/m² et non de zéro."""
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    v = [11.9, 12.4, 12.9, 13.6, 14.2]
    b = ax.bar(["Brest", "Rennes", "Angers", "Nantes", "Tours"], v, color=BLEU, width=0.65)
    ax.bar_label(b, fmt="%.1f")
    ax.set_ylim(11, 14.6)
    ax.set_title("Loyer moyen des appartements en 2024")
    ax.set_ylabel("Loyer hors charges (€/m²)")
    ax.set_xlabel("Ville")
    return fin(fig, "Source : observatoire local des loyers, 2024.")


@liar("truncated-bars")
def i02_ontime_barh():
    """Airline annual report, pandas barh; punctuality bars start at 74 %."""
    s = pd.Series({"Northway": 77.1, "Alba Air": 79.4, "Skylink": 81.0, "Our airline": 84.3})
    fig, ax = plt.subplots(figsize=(8, 4.2))
    s.plot.barh(ax=ax, color=[CIEL, CIEL, CIEL, BLEU])
    ax.set_xlim(74, 86)
    ax.set_title("On-time arrivals, full year 2023")
    ax.set_xlabel("Flights arriving within 15 min of schedule (%)")
    ax.set_ylabel("Airline")
    return fin(fig, "Source: carriers' monthly punctuality reports, 2023.")


@liar("truncated-bars")
def i03_aire_abonnes():
    """Un rapport d'activité ; l'aire remplie des abonnés est coupée à 480 milliers."""
    an = np.arange(2012, 2024)
    y = np.array([492, 495, 499, 503, 508, 512, 519, 523, 531, 538, 541, 549])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.fill_between(an, y, color=CIEL)
    ax.plot(an, y, color=BLEU, lw=2)
    ax.set_ylim(480, 555)
    ax.set_xlim(2012, 2023)
    ax.set_title("Abonnés au réseau de transport, 2012-2023")
    ax.set_ylabel("Abonnés (milliers)")
    ax.set_xlabel("Année")
    return fin(fig, "Source : régie des transports, rapport d'activité 2023.")


@liar("truncated-bars")
def i04_catplot_scores():
    """School district flyer, seaborn catplot; the bars of test scores begin at 230 points."""
    df = pd.DataFrame(
        {
            "grade": ["Grade 4", "Grade 8"] * 3,
            "year": ["2015"] * 2 + ["2019"] * 2 + ["2023"] * 2,
            "score": [238, 271, 241, 274, 246, 279],
        }
    )
    g = sns.catplot(
        data=df,
        x="grade",
        y="score",
        hue="year",
        kind="bar",
        palette=[CIEL, BLEU, NOIR],
        height=4.6,
        aspect=1.4,
        errorbar=None,
    )
    g.set(ylim=(230, 285))
    g.set_axis_labels("Grade", "Mean score (points, scale 0–500)")
    g.ax.set_title("Mathematics assessment, mean score by grade")
    g.figure.subplots_adjust(bottom=0.18, top=0.9)
    return fin(g.figure, "Source: district assessment office, 2015–2023.", tight=False)


@liar("truncated-bars")
def i05_barres_depuis_la_base():
    """Une note de banque ; les barres sont dessinées à partir de 95 (bottom=95) pour des tonnages."""
    q = ["T1", "T2", "T3", "T4"]
    v = np.array([98.1, 99.0, 100.6, 101.9])
    fig, ax = plt.subplots(figsize=(7, 4.6))
    ax.bar(q, v - 95, bottom=95, color=VERT, width=0.6)
    ax.set_title("Production manufacturière par trimestre, 2023")
    ax.set_ylabel("Millions de tonnes")
    ax.set_xlabel("Trimestre")
    return fin(fig, "Source : fédération professionnelle, série brute.")


# ---------------------------------------------------------- inverted-axis
@liar("inverted-axis")
def i06_overdose_deaths():
    """A news agency graphic; the y axis of overdose deaths runs downward, so a rise looks like a fall."""
    yr = np.arange(2005, 2023)
    d = np.array([212, 220, 231, 228, 247, 262, 270, 291, 315, 342, 377, 421, 460, 471, 498, 590, 655, 661])
    fig, ax = plt.subplots(figsize=(7.5, 4.8))
    ax.fill_between(yr, 0, d, color=VERMILLON, alpha=0.75)
    ax.plot(yr, d, color=NOIR, lw=1.5)
    ax.set_ylim(750, 0)
    ax.xaxis.set_major_locator(plt.MultipleLocator(5))
    ax.set_title("Drug overdose deaths in the state, 2005–2022")
    ax.set_ylabel("Deaths per year")
    ax.set_xlabel("Year")
    return fin(fig, "Source: state department of health.")


@liar("inverted-axis")
def i07_annees_de_droite_a_gauche():
    """Un tract municipal ; l'axe des années va de droite à gauche sans rien dire, la dette semble décroître."""
    an = np.arange(2010, 2024)
    y = [41, 42, 44, 47, 49, 50, 54, 57, 58, 61, 66, 70, 72, 75]
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.plot(an, y, color=BLEU, marker="o")
    ax.invert_xaxis()
    ax.set_ylim(0, 80)
    ax.set_title("Dette de la commune")
    ax.set_ylabel("Encours (millions d'euros)")
    ax.set_xlabel("Année")
    return fin(fig, "Source : comptes administratifs de la commune.")


@liar("inverted-axis")
def i08_un_panneau_sur_deux():
    """A consultancy slide; the right-hand panel silently flips its y axis so that complaints seem to fall."""
    m = np.arange(1, 13)
    fig, (a, b) = plt.subplots(1, 2, figsize=(10, 4.4))
    a.plot(m, [88, 87, 85, 86, 83, 82, 80, 79, 79, 77, 76, 74], color=BLEU, lw=2)
    a.set_ylim(0, 100)
    a.set_title("Satisfaction")
    a.set_ylabel("Satisfied customers (%)")
    b.plot(m, [21, 22, 25, 27, 26, 31, 34, 36, 39, 41, 45, 47], color=VERMILLON, lw=2)
    b.set_ylim(50, 0)
    b.set_title("Complaints")
    b.set_ylabel("Complaints (per 1,000 orders)")
    for ax in (a, b):
        ax.set_xlabel("Month of 2023")
        ax.set_xticks([1, 4, 7, 10, 12])
    return fin(fig, "Source: internal CRM, January–December 2023.")


# ---------------------------------------------------------- dual-axis
@liar("dual-axis")
def i09_cigognes():
    """Un devoir de statistique ; cigognes et naissances sur deux axes verticaux que rien ne lie."""
    an = np.arange(2000, 2020)
    r = np.random.default_rng(4)
    c = 120 + 6 * (an - 2000) + r.normal(0, 6, 20)
    n = 8.1 + 0.12 * (an - 2000) + r.normal(0, 0.12, 20)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, c, color=BLEU, lw=2)
    ax.set_ylabel("Couples de cigognes nicheurs", color=BLEU)
    ax.set_xlabel("Année")
    ax.xaxis.set_major_locator(plt.MultipleLocator(5))
    bx = ax.twinx()
    bx.plot(an, n, color=VERMILLON, lw=2, ls="--")
    bx.set_ylabel("Naissances (milliers)", color=VERMILLON)
    ax.set_title("Cigognes et naissances dans le département")
    return fin(fig, "Source : ligue ornithologique ; état civil, 2000-2019.")


@liar("dual-axis")
def i10_secondary_y_pandas():
    """A start-up pitch deck; pandas secondary_y sets ad spend and app rating on two free scales."""
    ix = pd.period_range("2022-01", periods=18, freq="M").to_timestamp()
    df = pd.DataFrame(
        {
            "Ad spend (k$)": [20, 22, 25, 24, 30, 33, 35, 41, 44, 46, 52, 55, 60, 62, 61, 68, 74, 80],
            "App rating (1–5)": [
                3.6,
                3.6,
                3.7,
                3.7,
                3.7,
                3.8,
                3.8,
                3.8,
                3.9,
                3.9,
                4.0,
                4.0,
                4.0,
                4.1,
                4.1,
                4.1,
                4.2,
                4.3,
            ],
        },
        index=ix,
    )
    fig, ax = plt.subplots(figsize=(8.5, 4.6))
    df.plot(ax=ax, secondary_y="App rating (1–5)", color=[BLEU, ORANGE], style=["-", "--"], lw=2)
    ax.set_ylabel("Ad spend (thousand US$)")
    ax.right_ax.set_ylabel("App store rating (1–5)")
    ax.set_xlabel("Month")
    ax.set_title("Ad spend and store rating, Jan 2022 – Jun 2023")
    return fin(fig, "Source: finance team; app store console.")


@liar("dual-axis")
def i11_meme_unite_deux_echelles():
    """Un rapport annuel ; recettes et dépenses, toutes deux en M€, sur deux échelles différentes : le déficit passe pour un excédent."""
    an = np.arange(2014, 2024)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    (l1,) = ax.plot(
        an, [40, 41, 43, 44, 46, 48, 47, 50, 52, 55], color=BLEU, lw=2.2, label="Recettes (échelle de gauche)"
    )
    ax.set_ylim(0, 60)
    ax.set_ylabel("Recettes (M€)")
    ax.set_xlabel("Exercice")
    bx = ax.twinx()
    (l2,) = bx.plot(
        an,
        [52, 55, 57, 60, 62, 66, 71, 74, 77, 80],
        color=VERMILLON,
        lw=2.2,
        ls="--",
        label="Dépenses (échelle de droite)",
    )
    bx.set_ylim(0, 130)
    bx.set_ylabel("Dépenses (M€)")
    ax.legend(handles=[l1, l2], loc="lower right")
    ax.set_title("Recettes et dépenses de l'établissement, 2014-2023")
    return fin(fig, "Source : comptes annuels certifiés.")


# ---------------------------------------------------------- three-d
@liar("three-d")
def i12_bar3d_ventes():
    """Un rapport d'activité ; cinq ventes en pavés 3D, profondeur sans signification."""
    fig = plt.figure(figsize=(7.5, 5.4))
    ax = fig.add_subplot(projection="3d")
    v = [34, 51, 27, 45, 39]
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), 0.6, 0.6, v, color=CIEL, shade=True)
    ax.set_xticks(np.arange(5) + 0.3, ["Nord", "Sud", "Est", "Ouest", "Centre"])
    ax.set_yticks([])
    ax.set_zlabel("Ventes (M€)")
    ax.set_xlabel("Région")
    ax.set_title("Ventes par région, exercice 2023")
    return fin(fig, "Source : direction commerciale.", tight=False)


@liar("three-d")
def i13_rubans_3d():
    """A market-research brochure; three quarterly series as bars on 3D planes, the back rows hidden by the front."""
    fig = plt.figure(figsize=(8, 5.6))
    ax = fig.add_subplot(projection="3d")
    data = {"Alpha": [12, 15, 17, 21], "Beta": [18, 17, 16, 14], "Gamma": [9, 11, 14, 19]}
    for k, (n, v) in enumerate(data.items()):
        ax.bar(np.arange(1, 5), v, zs=k, zdir="y", color=OKABE[k], alpha=0.9)
    ax.set_yticks(range(3), list(data))
    ax.set_xticks(range(1, 5), ["Q1", "Q2", "Q3", "Q4"])
    ax.set_zlabel("Market share (%)")
    ax.set_xlabel("Quarter of 2022")
    ax.set_ylabel("Brand")
    ax.set_title("Market share of three brands")
    return fin(fig, "Source: retail panel, 4,000 stores.", tight=False)


# ---------------------------------------------------------- pie-misuse
@liar("pie-misuse")
def i14_reponses_multiples():
    """Un magazine ; réponses multiples (total 212 %) mises en camembert comme si elles faisaient un tout."""
    lab = ["Prix", "Qualité", "Proximité", "Conseils", "Livraison"]
    v = [71, 58, 40, 25, 18]
    fig, ax = plt.subplots(figsize=(7.5, 5.2))
    ax.pie(
        v,
        labels=[f"{l} : {x} %" for l, x in zip(lab, v)],
        colors=OKABE[:5],
        startangle=90,
        counterclock=False,
        wedgeprops=dict(edgecolor="white"),
    )
    ax.set_title("Pourquoi choisissez-vous ce magasin ?\n(plusieurs réponses possibles)")
    return fin(fig, "Source : sondage auprès de 1 004 clients, mars 2024.")


@liar("pie-misuse")
def i15_pie_seventeen():
    """A government annual report, pandas pie; seventeen slices nobody can read or compare."""
    names = [
        "Health",
        "Education",
        "Defence",
        "Pensions",
        "Housing",
        "Roads",
        "Rail",
        "Police",
        "Courts",
        "Prisons",
        "Culture",
        "Sport",
        "Science",
        "Farming",
        "Foreign aid",
        "Energy",
        "Other",
    ]
    v = [15, 12, 8, 14, 6, 5, 5, 5, 4, 3, 3, 3, 4, 4, 3, 3, 3]
    s = pd.Series(v, index=names)
    fig, ax = plt.subplots(figsize=(7.5, 6.2))
    s.plot.pie(ax=ax, cmap="tab20", ylabel="", wedgeprops=dict(edgecolor="white"))
    ax.set_title("Share of public spending by department, 2023")
    return fin(fig, "Source: treasury outturn tables, % of total spending.")


@liar("pie-misuse")
def i16_donut_taux():
    """Une chambre de commerce ; un anneau fait de taux de chômage, qui ne s'additionnent pas."""
    reg = ["Bretagne", "Occitanie", "Normandie", "Grand Est"]
    v = [5.9, 8.9, 7.0, 7.3]
    fig, ax = plt.subplots(figsize=(6.8, 5.2))
    ax.pie(
        v,
        labels=[f"{r}\n{str(x).replace('.', ',')} %" for r, x in zip(reg, v)],
        colors=OKABE[:4],
        wedgeprops=dict(width=0.42, edgecolor="white"),
        startangle=90,
    )
    ax.set_title("Taux de chômage par région, 4ᵉ trimestre 2023")
    return fin(fig, "Source : enquête Emploi, données corrigées des variations saisonnières.")


# ---------------------------------------------------------- rainbow-colormap
@liar("rainbow-colormap")
def i17_jet_temperature():
    """Un article de thermique ; champ de température ordonné en palette jet."""
    y, x = np.mgrid[0:1:80j, 0:2:120j]
    t = 20 + 60 * np.exp(-((x - 0.7) ** 2 + (y - 0.5) ** 2) / 0.12)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    im = ax.imshow(t, origin="lower", extent=(0, 2, 0, 1), cmap="jet", aspect="auto")
    fig.colorbar(im, ax=ax, label="Température (°C)")
    ax.set_xlabel("x (m)")
    ax.set_ylabel("y (m)")
    ax.set_title("Température de la plaque après 10 min de chauffe")
    return fin(fig, "Source : simulation par éléments finis, maillage 80 × 120.")


@liar("rainbow-colormap")
def i18_scatter_hsv_age():
    """A graduate's notebook; an ordered quantity (age) shown with gist_rainbow on a scatter."""
    r = np.random.default_rng(8)
    age = r.uniform(18, 80, 140)
    x = 150 + r.normal(20, 9, 140)
    y = 0.9 * (x - 100) + 0.1 * age + r.normal(0, 7, 140)
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    sc = ax.scatter(x, y, c=age, cmap="gist_rainbow", s=32, edgecolor="#333333", linewidth=0.4)
    fig.colorbar(sc, ax=ax, label="Age (years)")
    ax.set_xlabel("Height (cm)")
    ax.set_ylabel("Weight (kg)")
    ax.set_title("Height, weight and age of 140 volunteers")
    return fin(fig, "Source: simulated cohort, n = 140.")


# ---------------------------------------------------------- colour-blind
@liar("colour-blind")
def i19_rouge_vert():
    """Un quotidien ; deux courbes rouge et verte de même clarté, séparées seulement par la légende."""
    an = np.arange(2008, 2024)
    a = [31, 32, 30, 33, 35, 36, 34, 38, 40, 39, 42, 41, 44, 46, 45, 47]
    b = [44, 43, 44, 41, 42, 39, 40, 37, 38, 36, 34, 35, 33, 32, 33, 31]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, a, color="#c0392b", lw=2.4, label="Gauche")
    ax.plot(an, b, color="#4a8522", lw=2.4, label="Droite")
    ax.set_ylim(0, 55)
    ax.set_title("Intentions de vote au premier tour, 2008-2023")
    ax.set_ylabel("Intentions de vote (%)")
    ax.set_xlabel("Année")
    ax.legend(loc="lower left")
    return fin(fig, "Source : moyenne annuelle des sondages publiés.")


@liar("colour-blind")
def i20_scatter_three_groups():
    """A biology coursework, seaborn; three species in red, green and brown, same marker."""
    r = np.random.default_rng(11)
    df = pd.concat(
        [
            pd.DataFrame({"length": r.normal(m, 0.35, 40), "width": r.normal(w, 0.2, 40), "species": s})
            for m, w, s in [(4.6, 1.5, "A. montana"), (5.3, 1.9, "A. rivalis"), (5.9, 1.4, "A. silvae")]
        ]
    )
    fig, ax = plt.subplots(figsize=(7.4, 4.8))
    sns.scatterplot(
        data=df, x="length", y="width", hue="species", palette=["#b5392e", "#5b7d1e", "#8a5a1c"], s=45, ax=ax
    )
    ax.set_xlabel("Petal length (cm)")
    ax.set_ylabel("Petal width (cm)")
    ax.set_title("Petal size of three species")
    return fin(fig, "Source: greenhouse measurements, 40 flowers per species.")


@liar("colour-blind")
def i21_empilees_rouge_vert():
    """Un tableau de bord RH ; barres empilées rouge et vert d'égale clarté, sans étiquette ni hachure."""
    s = ["Achats", "Ventes", "Usine", "Études"]
    p = np.array([62, 48, 71, 55])
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.bar(s, p, color="#55882b", label="Favorables")
    ax.bar(s, 100 - p, bottom=p, color="#c44a36", label="Défavorables")
    ax.set_ylim(0, 100)
    ax.set_ylabel("Part des réponses (%)")
    ax.set_xlabel("Service")
    ax.set_title("Avis sur le nouvel horaire, par service")
    ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), ncol=2)
    return fin(fig, "Source : enquête interne, 318 réponses, mai 2024.")


# ---------------------------------------------------------- too-many-series
@liar("too-many-series")
def i22_spaghetti_18():
    """Un rapport d'organisation internationale ; dix-huit pays en courbes tab20, légende à rallonge."""
    r = np.random.default_rng(3)
    pays = [
        "Allemagne",
        "Autriche",
        "Belgique",
        "Bulgarie",
        "Chypre",
        "Croatie",
        "Danemark",
        "Espagne",
        "Estonie",
        "Finlande",
        "France",
        "Grèce",
        "Hongrie",
        "Irlande",
        "Italie",
        "Lettonie",
        "Lituanie",
        "Malte",
    ]
    an = np.arange(2005, 2024)
    fig, ax = plt.subplots(figsize=(9.5, 5.4))
    for k, p in enumerate(pays):
        ax.plot(an, 8 + r.normal(0, 2) + np.cumsum(r.normal(0, 0.6, an.size)), color=plt.cm.tab20(k), label=p)
    ax.set_title("Taux d'inflation sous-jacente, indice lissé, par pays")
    ax.set_ylabel("Indice lissé (points)")
    ax.set_xlabel("Année")
    ax.xaxis.set_major_locator(plt.MaxNLocator(integer=True))
    ax.legend(loc="center left", bbox_to_anchor=(1.01, 0.5), fontsize=9)
    return fin(fig, "Source : données simulées pour l'exercice.")


@liar("too-many-series")
def i23_stackplot_14():
    """An energy blog; a stackplot of fourteen layers, whose middle ones cannot be followed."""
    r = np.random.default_rng(6)
    yr = np.arange(2000, 2023)
    lab = [f"Plant {c}" for c in "ABCDEFGHIJKLMN"]
    ys = [np.clip(3 + r.normal(0, 0.8) + np.cumsum(r.normal(0, 0.35, yr.size)), 0.4, None) for _ in lab]
    fig, ax = plt.subplots(figsize=(9.5, 5.2))
    ax.stackplot(yr, ys, labels=lab, colors=[plt.cm.tab20(k) for k in range(14)])
    ax.set_title("Electricity output by plant, 2000–2022")
    ax.set_ylabel("Output (TWh)")
    ax.set_xlabel("Year")
    ax.set_xlim(2000, 2022)
    ax.xaxis.set_major_locator(plt.MultipleLocator(5))
    ax.legend(loc="center left", bbox_to_anchor=(1.01, 0.5), fontsize=9)
    return fin(fig, "Source: simulated grid operator data.")


# ---------------------------------------------------------- uneven-bins
@liar("uneven-bins")
def i24_classes_de_revenu():
    """Un devoir d'économie ; classes de revenu de 500 à 4 000 € de large montrées en barres de même largeur."""
    c = ["0-500", "500-1 000", "1 000-1 500", "1 500-2 000", "2 000-4 000", "4 000-8 000"]
    n = [42, 118, 205, 231, 342, 97]
    fig, ax = plt.subplots(figsize=(8.2, 4.6))
    ax.bar(c, n, width=0.95, color=BLEU, edgecolor="white")
    ax.set_title("Distribution des revenus mensuels des ménages")
    ax.set_ylabel("Nombre de ménages")
    ax.set_xlabel("Revenu mensuel (€)")
    return fin(fig, "Source : enquête Ménages, n = 1 035.")


@liar("uneven-bins")
def i25_age_counts_hist():
    """A hospital poster; a histogram of raw counts with bins of 5 to 30 years, wide bins towering for being wide."""
    r = np.random.default_rng(2)
    ages = np.concatenate([r.uniform(18, 90, 700), r.normal(45, 12, 300).clip(18, 89)])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.hist(ages, bins=[18, 23, 28, 33, 40, 60, 90], color=CIEL, edgecolor=NOIR)
    ax.set_title("Age of patients admitted in 2023")
    ax.set_ylabel("Number of patients")
    ax.set_xlabel("Age (years)")
    return fin(fig, "Source: admissions register, n = 1,000.")


# ---------------------------------------------------------- uneven-ticks
@liar("uneven-ticks")
def i26_annees_inegales():
    """Un journal gratuit ; 1980, 1990, 2000, 2010, 2018, 2021, 2023 posées à intervalles réguliers sous une courbe."""
    a = ["1980", "1990", "2000", "2010", "2018", "2021", "2023"]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(a, [21, 26, 33, 41, 46, 49, 50], color=BLEU, marker="o", lw=2)
    ax.set_ylim(0, 55)
    ax.set_title("Part des ménages vivant seuls")
    ax.set_ylabel("Ménages d'une personne (%)")
    ax.set_xlabel("Année")
    return fin(fig, "Source : recensements de la population.")


@liar("uneven-ticks")
def i27_dose_positions():
    """A pharmacology slide; doses 0, 1, 5, 50, 500 mg drawn at equal steps on a line chart with relabelled ticks."""
    fig, ax = plt.subplots(figsize=(7.5, 4.6))
    ax.plot(range(5), [4, 11, 22, 47, 71], color=VERMILLON, marker="s", lw=2)
    ax.set_xticks(range(5), ["0", "1", "5", "50", "500"])
    ax.set_ylim(0, 80)
    ax.set_title("Response rate by dose")
    ax.set_ylabel("Responders (%)")
    ax.set_xlabel("Dose (mg)")
    return fin(fig, "Source: phase II trial, 60 patients per arm.")


@liar("uneven-ticks")
def i28_ordonnee_reetiquetee():
    """Un dossier de presse ; l'axe vertical porte 0, 10, 20, 50, 100, 500 à intervalles réguliers, sans échelle annoncée."""
    niveaux = [0, 10, 20, 50, 100, 500]
    an = np.arange(2015, 2024)
    v = [12, 18, 24, 41, 66, 95, 180, 310, 460]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, np.interp(v, niveaux, range(6)), color=VERT, lw=2.2, marker="o")
    ax.set_yticks(range(6), [str(k) for k in niveaux])
    ax.set_ylim(0, 5.1)
    ax.set_title("Bornes de recharge installées dans l'agglomération")
    ax.set_ylabel("Nombre de bornes")
    ax.set_xlabel("Année")
    return fin(fig, "Source : service de la voirie.")


# ---------------------------------------------------------- axis-range
@liar("axis-range")
def i29_climat_ecrase():
    """A sceptic newsletter; global mean temperature drawn on a −10 to 50 °C axis, which flattens the warming."""
    yr = np.arange(1900, 2021)
    r = np.random.default_rng(1)
    t = 13.7 + np.where(yr > 1970, 0.019 * (yr - 1970), 0) + 0.002 * (yr - 1900) + r.normal(0, 0.09, yr.size)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(yr, t, color=BLEU, lw=2)
    ax.set_ylim(-10, 50)
    ax.set_title("Global mean surface temperature, 1900–2020")
    ax.set_ylabel("Temperature (°C)")
    ax.set_xlabel("Year")
    return fin(fig, "Source: simulated after published global series.")


@liar("axis-range")
def i30_fievre_ecrasee():
    """Un devoir d'infirmier ; courbe de fièvre de 36,9 à 40,3 °C sur un axe de 0 à 100 °C, la fièvre disparaît."""
    h = np.arange(0, 72, 6)
    t = [36.9, 37.4, 38.2, 39.1, 39.8, 40.3, 40.0, 39.2, 38.5, 37.9, 37.3, 37.0]
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.plot(h, t, color=VERMILLON, marker="o", lw=2)
    ax.set_ylim(0, 100)
    ax.set_title("Température corporelle du patient sur trois jours")
    ax.set_ylabel("Température (°C)")
    ax.set_xlabel("Heures depuis l'admission")
    return fin(fig, "Source : feuille de surveillance, service de médecine.")


@liar("axis-range")
def i31_note_zoomee():
    """Un comparateur en ligne ; note moyenne entre 4,61 et 4,64 sur 5, axe de 4,605 à 4,645 : du bruit devient un plongeon."""
    m = np.arange(12)
    y = [4.638, 4.637, 4.639, 4.634, 4.632, 4.630, 4.626, 4.624, 4.621, 4.617, 4.615, 4.612]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(m, y, color=VERMILLON, lw=3)
    ax.set_ylim(4.605, 4.645)
    ax.set_xticks(m, MOIS)
    ax.set_title("Note moyenne des clients, 2023")
    ax.set_ylabel("Note moyenne (de 1 à 5)")
    ax.set_xlabel("Mois")
    return fin(fig, "Source : avis vérifiés, environ 900 par mois.")


@liar("axis-range")
def i32_panneaux_inegaux():
    """A hospital trust report; two panels of the same rate, one on 0–40 and one on 0–4, drawn to look alike."""
    yr = np.arange(2014, 2024)
    fig, axs = plt.subplots(1, 2, figsize=(10, 4.4))
    for ax, n, y, top in [
        (axs[0], "St Mary's", [35, 33, 34, 30, 29, 27, 26, 24, 23, 21], 40),
        (axs[1], "Royal North", [3.4, 3.3, 3.2, 3.1, 2.9, 2.8, 2.5, 2.5, 2.2, 2.1], 4),
    ]:
        ax.plot(yr, y, color=BLEU, lw=2, marker="o")
        ax.set_ylim(0, top)
        ax.set_title(n)
        ax.set_xlabel("Year")
        ax.set_ylabel("Infections per 1,000 admissions")
    fig.suptitle("Hospital-acquired infections, two sites")
    return fin(fig, "Source: trust infection-control registry.")


# ---------------------------------------------------------- unordered-time
@liar("unordered-time")
def i33_mois_alphabetiques():
    """Un devoir pandas ; le groupby a rangé les mois par ordre alphabétique et la courbe les suit."""
    s = pd.Series(
        [31, 28, 45, 52, 60, 78, 95, 90, 66, 48, 33, 37],
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
    )
    s = s.sort_index()
    fig, ax = plt.subplots(figsize=(9, 4.8))
    s.plot(ax=ax, color=BLEU, marker="o", lw=2)
    ax.set_xticks(range(12), s.index, rotation=40, ha="right")
    ax.set_ylim(0, 100)
    ax.set_title("Nuitées au camping municipal en 2023")
    ax.set_ylabel("Nuitées (centaines)")
    ax.set_xlabel("Mois")
    return fin(fig, "Source : régie du camping.")


@liar("unordered-time")
def i34_dates_desordonnees():
    """A state health department; days sorted by height so that cases seem to fall steadily."""
    d = [
        "28 Apr",
        "27 Apr",
        "29 Apr",
        "1 May",
        "30 Apr",
        "4 May",
        "6 May",
        "5 May",
        "2 May",
        "7 May",
        "3 May",
    ]
    v = [121, 116, 112, 103, 99, 90, 84, 77, 62, 55, 41]
    fig, ax = plt.subplots(figsize=(9, 4.6))
    ax.bar(d, v, color=BLEU)
    ax.set_ylim(0, 130)
    ax.set_title("Daily confirmed cases in the county")
    ax.set_ylabel("Confirmed cases")
    ax.set_xlabel("Date (2020)")
    return fin(fig, "Source: county health dashboard.")


# ---------------------------------------------------------- line-over-categories
@liar("line-over-categories")
def i35_ligne_pays():
    """Un magazine ; une ligne relie six pays sans ordre, comme une évolution."""
    p = ["France", "Italie", "Japon", "Brésil", "Canada", "Kenya"]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(p, [82.3, 83.1, 84.5, 75.3, 82.0, 62.7], color=BLEU, marker="o", lw=2)
    ax.set_ylim(50, 90)
    ax.set_title("Espérance de vie à la naissance")
    ax.set_ylabel("Années")
    ax.set_xlabel("Pays")
    return fin(fig, "Source : estimations internationales, 2022.")


@liar("line-over-categories")
def i36_pointplot_departments():
    """A student union report; seaborn pointplot joins unordered faculties with a line."""
    df = pd.DataFrame(
        {"faculty": ["Law", "Arts", "Physics", "Medicine", "Music"], "hours": [28, 21, 34, 41, 25]}
    )
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    sns.pointplot(data=df, x="faculty", y="hours", color=VERT, errorbar=None, ax=ax)
    ax.set_ylim(0, 45)
    ax.set_title("Weekly study hours by faculty")
    ax.set_ylabel("Median hours per week")
    ax.set_xlabel("Faculty")
    return fin(fig, "Source: student survey, autumn 2023, n = 640.")


# ---------------------------------------------------------- misrepresentation
@liar("misrepresentation")
def i37_bulles_rayon():
    """Une infographie de presse ; le rayon des bulles suit la valeur, la surface suit donc son carré."""
    v = np.array([10, 20, 40, 60])
    fig, ax = plt.subplots(figsize=(8.5, 4.4))
    ax.scatter([1, 2, 3.3, 5.1], [1] * 4, s=(v * 1.55) ** 2, color=CIEL, edgecolor=BLEU)
    for x, k, n in zip([1, 2, 3.3, 5.1], v, ["2000", "2008", "2016", "2024"]):
        ax.text(x, 1, f"{k} M", ha="center", va="center", fontsize=11)
        ax.text(x, 0.32, n, ha="center", fontsize=11)
    ax.set_xlim(0.3, 6.2)
    ax.set_ylim(0.2, 1.8)
    ax.axis("off")
    ax.set_title("Utilisateurs du service, en millions")
    return fin(fig, "Source : rapports annuels de l'entreprise.")


@liar("misrepresentation")
def i38_label_not_height():
    """A TV news lower-third; the label of the last bar says 38 % while the bar is drawn at 52 %."""
    fig, ax = plt.subplots(figsize=(7, 4.6))
    b = ax.bar(["Smith", "Okafor", "Larsen"], [33, 29, 52], color=[CIEL, CIEL, BLEU])
    for r, t in zip(b, ["33%", "29%", "38%"]):
        ax.text(r.get_x() + r.get_width() / 2, r.get_height() + 0.8, t, ha="center", fontsize=12)
    ax.set_ylim(0, 60)
    ax.set_yticks([])
    ax.set_title("Mayoral race: voting intentions")
    ax.set_ylabel("Share of voters (%)")
    ax.set_xlabel("Candidate")
    return fin(fig, "Source: telephone poll of 1,012 adults, 3–5 June.")


@liar("misrepresentation")
def i39_carres_cote():
    """Un rapport d'ONG ; le côté (et non la surface) de carrés pleins suit la valeur écrite."""
    fig, ax = plt.subplots(figsize=(8.5, 4.8))
    x = 0
    for n, v in [("Papier", 12), ("Verre", 24), ("Plastique", 48)]:
        ax.add_patch(Rectangle((x, 0), v, v, color=BLEU))
        ax.text(x + v / 2, v / 2, f"{v} kt", color="white", ha="center", va="center", fontsize=11)
        ax.text(x + v / 2, -4, n, ha="center", fontsize=11)
        x += v + 8
    ax.set_xlim(-3, x)
    ax.set_ylim(-7, 52)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Déchets collectés en 2023, en milliers de tonnes")
    return fin(fig, "Source : syndicat de collecte.")


@liar("misrepresentation")
def i40_pie_labels_off():
    """A party leaflet; wedges drawn 45/30/25 but labelled 34 %, 35 % and 31 %."""
    fig, ax = plt.subplots(figsize=(6.6, 5))
    ax.pie(
        [45, 30, 25],
        labels=["Our party – 34%", "Incumbents – 35%", "Others – 31%"],
        colors=[BLEU, ORANGE, CIEL],
        startangle=90,
        wedgeprops=dict(edgecolor="white"),
    )
    ax.set_title("Votes cast in the ward, May 2023")
    return fin(fig, "Source: returning officer, 4,310 valid votes.")


@liar("misrepresentation")
def i41_barh_derniere_rognee():
    """Un rapport annuel ; la barre étiquetée 96 est dessinée à 58, les autres sont justes."""
    n = ["Fournisseur A", "Fournisseur B", "Fournisseur C", "Notre groupe"]
    dess, ecrit = [31, 42, 47, 58], [31, 42, 47, 96]
    fig, ax = plt.subplots(figsize=(8, 4.4))
    b = ax.barh(n, dess, color=[CIEL] * 3 + [BLEU])
    ax.bar_label(b, labels=[str(k) for k in ecrit], padding=4)
    ax.set_xlim(0, 70)
    ax.set_xticks([])
    ax.set_title("Émissions de gaz à effet de serre, 2023")
    ax.set_xlabel("Milliers de tonnes équivalent CO₂")
    ax.set_ylabel("Entreprise")
    return fin(fig, "Source : bilans d'émissions publiés.")


# ---------------------------------------------------------- discretised-continuous
@liar("discretised-continuous")
def i42_trois_couleurs_bruit():
    """Un bureau d'études ; niveau sonore continu tronçonné en trois couleurs aux seuils arbitraires (55,3 et 56,1 dB)."""
    y, x = np.mgrid[0:3:70j, 0:4:90j]
    z = 55 + 3 * np.sin(x) + 2 * np.cos(1.5 * y)
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    cm = ListedColormap(["#d4e6f1", "#f0b14a", "#8b1a1a"])
    m = ax.pcolormesh(x, y, z, cmap=cm, norm=BoundaryNorm([49, 55.3, 56.1, 61], 3), shading="auto")
    fig.colorbar(m, ax=ax, label="Niveau sonore (dB)")
    ax.set_xlabel("x (km)")
    ax.set_ylabel("y (km)")
    ax.set_title("Niveau sonore moyen autour de la rocade")
    return fin(fig, "Source : modèle acoustique, pas de 45 m.")


@liar("discretised-continuous")
def i43_two_tone_contourf():
    """A lobby's brochure; rainfall trend, a continuous field, cut into two colours at 650 mm."""
    y, x = np.mgrid[0:10:80j, 0:12:90j]
    z = 600 + 12 * x + 9 * np.sin(y) - 5 * y
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    c = ax.contourf(x, y, z, levels=[530, 650, 770], colors=["#f4e3b2", "#08306b"])
    fig.colorbar(c, ax=ax, label="Annual rainfall (mm)")
    ax.set_xlabel("Easting (km)")
    ax.set_ylabel("Northing (km)")
    ax.set_title("Mean annual rainfall in the basin, 1991–2020")
    return fin(fig, "Source: interpolated rain gauges, 34 stations.")


# ---------------------------------------------------------- overplotting
@liar("overplotting")
def i44_nuage_opaque():
    """Un mémoire d'économie ; 25 000 points opaques qui se recouvrent, la densité est invisible."""
    r = np.random.default_rng(5)
    x = r.gamma(11, 3.6, 25000)
    y = np.abs(1.2 + 0.03 * x + r.normal(0, 0.5, 25000))
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    ax.scatter(x, y, s=30, color=BLEU)
    ax.set_title("Ancienneté du logement et consommation de chauffage")
    ax.set_xlabel("Ancienneté du logement (années)")
    ax.set_ylabel("Consommation (MWh par an)")
    return fin(fig, "Source : base simulée, 25 000 logements.")


@liar("overplotting")
def i45_likert_empile():
    """A psychology paper, seaborn relplot; 2,400 integer answers land on 19 grid points, one on top of another."""
    r = np.random.default_rng(9)
    a = r.integers(1, 6, 2400)
    b = np.clip(a + r.integers(-2, 3, 2400), 1, 5)
    df = pd.DataFrame({"trust": a, "satisfaction": b})
    g = sns.relplot(data=df, x="trust", y="satisfaction", color=VERT, s=60, height=4.6, aspect=1.35)
    g.set_axis_labels("Trust in management (1–5)", "Job satisfaction (1–5)")
    g.ax.set_title("Trust and job satisfaction")
    g.ax.set_xticks(range(1, 6))
    g.ax.set_yticks(range(1, 6))
    g.figure.subplots_adjust(bottom=0.18, top=0.9)
    return fin(g.figure, "Source: staff survey, n = 2,400.", tight=False)


# ---------------------------------------------------------- diverging-off-centre
@liar("diverging-off-centre")
def i46_anomalies_decentrees():
    """Un service climatique ; anomalies en RdBu_r de −1 à +4 °C : le blanc tombe sur +1,5 et non sur 0."""
    y, x = np.mgrid[40:60:60j, -10:20:80j]
    z = 1.5 + 2.4 * np.sin(x / 6) * np.cos((y - 50) / 8)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    m = ax.pcolormesh(x, y, z, cmap="RdBu_r", vmin=-1, vmax=4, shading="auto")
    fig.colorbar(m, ax=ax, label="Écart à la normale 1991-2020 (°C)")
    ax.set_xlabel("Longitude (°)")
    ax.set_ylabel("Latitude (°)")
    ax.set_title("Anomalie de température, juillet 2022")
    return fin(fig, "Source : réanalyse simulée, maille 0,3°.")


@liar("diverging-off-centre")
def i47_heatmap_growth():
    """A retail dashboard, seaborn heatmap; growth rates in coolwarm from −30 to +8, neutral grey at −11 %."""
    df = pd.DataFrame(
        [[-28, -21, -12, 3], [-25, -14, -6, 5], [-18, -9, -4, 7], [-22, -16, -2, 6]],
        index=["North", "South", "East", "West"],
        columns=["Q1", "Q2", "Q3", "Q4"],
    )
    fig, ax = plt.subplots(figsize=(7, 4.6))
    sns.heatmap(
        df,
        cmap="coolwarm_r",
        vmin=-30,
        vmax=8,
        ax=ax,
        linewidths=1,
        cbar_kws={"label": "Change on previous year (%)"},
    )
    ax.set_title("Sales growth by region and quarter, 2020")
    ax.set_xlabel("Quarter")
    ax.set_ylabel("Region")
    return fin(fig, "Source: store ledger, like-for-like sales.")


# ---------------------------------------------------------- bridged-gap
@liar("bridged-gap")
def i48_capteur_dropna():
    """Un rapport de qualité de l'air ; dropna() puis plot : la ligne enjambe quatre mois de panne sans le dire."""
    ix = pd.date_range("2022-01-01", "2022-12-31", freq="D")
    r = np.random.default_rng(12)
    s = pd.Series(22 + 8 * np.cos(np.arange(365) / 58) + r.normal(0, 2, 365), index=ix)
    s.loc["2022-04-20":"2022-08-25"] = np.nan
    fig, ax = plt.subplots(figsize=(9, 4.4))
    t = s.dropna()
    ax.plot(t.index, t.values, color=BLEU, lw=1.4)
    ax.set_ylim(0, 40)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("Particules fines PM10, station du centre, 2022")
    ax.set_ylabel("Concentration (µg/m³)")
    ax.set_xlabel("Date (mois/année)")
    return fin(fig, "Source : réseau de surveillance, moyennes journalières.")


@liar("bridged-gap")
def i49_annual_gap():
    """A fisheries report; no survey from 1999 to 2008, yet the line runs straight through the gap."""
    yr = [y for y in range(1985, 2021) if not 1999 <= y <= 2008]
    r = np.random.default_rng(13)
    v = 60 - 0.7 * (np.array(yr) - 1985) + r.normal(0, 3.5, len(yr))
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.plot(yr, v, color=VERT, lw=2)
    ax.set_ylim(0, 75)
    ax.set_title("Cod biomass in the bay, 1985–2020")
    ax.set_ylabel("Biomass (thousand tonnes)")
    ax.set_xlabel("Year")
    return fin(fig, "Source: annual trawl survey.")


# ---------------------------------------------------------- title-contradicts-data
@liar("title-contradicts-data")
def i50_ont_double():
    """Un communiqué ; le titre dit que les ventes ont doublé, elles passent de 40 à 55."""
    an = np.arange(2018, 2024)
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    b = ax.bar(an, [40, 42, 41, 47, 51, 55], color=BLEU)
    ax.bar_label(b)
    ax.set_ylim(0, 62)
    ax.set_title("Les ventes ont doublé entre 2018 et 2023")
    ax.set_ylabel("Ventes (M€)")
    ax.set_xlabel("Année")
    return fin(fig, "Source : comptes de l'entreprise.")


@liar("title-contradicts-data")
def i51_crime_falls():
    """A mayor's newsletter; the title says burglaries keep falling while the line rises."""
    yr = np.arange(2013, 2024)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(yr, [410, 422, 431, 428, 450, 467, 480, 478, 495, 512, 530], color=VERMILLON, lw=2.2, marker="o")
    ax.set_ylim(0, 600)
    ax.set_title("Burglaries keep falling, year after year")
    ax.set_ylabel("Recorded burglaries")
    ax.set_xlabel("Year")
    return fin(fig, "Source: police recorded crime, 2013–2023.")


@liar("title-contradicts-data")
def i52_lyon_en_tete():
    """Un magazine ; le titre met Lyon en tête alors que Nantes a la plus longue barre."""
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    v = ["Lille", "Bordeaux", "Lyon", "Strasbourg", "Nantes"]
    b = ax.barh(v, [118, 131, 146, 140, 163], color=CIEL, edgecolor=BLEU)
    ax.bar_label(b, padding=3)
    ax.set_xlim(0, 185)
    ax.set_title("Lyon, la ville qui compte le plus de kilomètres de pistes cyclables")
    ax.set_xlabel("Pistes cyclables (km)")
    ax.set_ylabel("Ville")
    return fin(fig, "Source : relevé des services techniques, 2023.")


@liar("title-contradicts-data")
def i53_four_of_six():
    """A think-tank brief; the title says four of six regions exceed the target, only two do."""
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.bar(["North", "East", "South", "West", "Coast", "Isles"], [44, 61, 38, 47, 55, 41], color=BLEU)
    ax.axhline(50, color=NOIR, ls="--", lw=1.5, label="Target: 50%")
    ax.legend(loc="upper right")
    ax.set_ylim(0, 72)
    ax.set_title("Four of six regions exceed the 50% recycling target")
    ax.set_ylabel("Household waste recycled (%)")
    ax.set_xlabel("Region")
    return fin(fig, "Source: environment agency, 2023.")


@liar("title-contradicts-data")
def i54_trois_fois_plus():
    """Un hebdomadaire ; « trois fois plus » alors que les cadres partent 1,6 fois plus que les ouvriers."""
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    b = ax.bar(["Ouvriers", "Employés", "Cadres"], [50, 59, 81], color=[CIEL, CIEL, BLEU])
    ax.bar_label(b, fmt="%d %%")
    ax.set_ylim(0, 95)
    ax.set_title("Les cadres partent en vacances trois fois plus que les ouvriers")
    ax.set_ylabel("Part des personnes parties (%)")
    ax.set_xlabel("Catégorie socioprofessionnelle")
    return fin(fig, "Source : enquête Conditions de vie, 2022.")


# ---------------------------------------------------------- unexplained-interval
@liar("unexplained-interval")
def i55_barres_erreur_muettes():
    """Un article d'agronomie ; des barres d'erreur sans dire écart-type, erreur-type ou intervalle."""
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    ax.bar(
        ["Témoin", "Compost", "Lisier", "Minéral"],
        [4.1, 5.3, 5.7, 6.4],
        yerr=[0.4, 0.5, 0.35, 0.6],
        capsize=5,
        color=CIEL,
        edgecolor=NOIR,
    )
    ax.set_ylim(0, 7.8)
    ax.set_title("Rendement du blé selon la fertilisation")
    ax.set_ylabel("Rendement moyen (t/ha)")
    ax.set_xlabel("Fertilisation")
    return fin(fig, "Source : essai de plein champ, 8 parcelles par modalité.")


@liar("unexplained-interval")
def i56_silent_band():
    """A preprint; a shaded band around the mean curve that neither legend nor caption explains."""
    t = np.linspace(0, 24, 60)
    m = 5 + 3 * np.exp(-(((t - 6) / 5) ** 2))
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.fill_between(t, m - 0.6, m + 0.6, color=CIEL, alpha=0.5)
    ax.plot(t, m, color=BLEU, lw=2, label="Mean of 24 volunteers")
    ax.legend()
    ax.set_ylim(0, 10)
    ax.set_title("Blood glucose after a standard meal")
    ax.set_ylabel("Glucose (mmol/L)")
    ax.set_xlabel("Hours after the meal")
    return fin(fig, "Source: crossover study, 24 volunteers.")


# ---------------------------------------------------------- low-contrast
@liar("low-contrast")
def i57_titre_pale():
    """Une brochure de marque ; titre et noms d'axes en gris très pâle sur blanc."""
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.plot(np.arange(2016, 2024), [12, 14, 15, 18, 17, 20, 23, 25], color=BLEU, lw=2.2, marker="o")
    ax.set_ylim(0, 30)
    ax.set_title("Boutiques ouvertes en Europe", color="#cfcfcf", fontsize=13)
    ax.set_ylabel("Nombre de boutiques", color="#d0d0d0")
    ax.set_xlabel("Année", color="#d0d0d0")
    return fin(fig, "Source : rapport annuel 2023.")


@liar("low-contrast")
def i58_labels_on_pale_bars():
    """A design agency's report; value labels in yellow-cream on light yellow bars."""
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    b = ax.bar(["Web", "Print", "Radio", "TV"], [48, 21, 14, 37], color="#ffe9a8", edgecolor="#7a6200")
    ax.bar_label(b, labels=["48%", "21%", "14%", "37%"], label_type="center", color="#fff7dd", fontsize=14)
    ax.set_ylim(0, 55)
    ax.set_title("Where our clients first heard of us")
    ax.set_ylabel("Share of clients naming the medium (%)")
    ax.set_xlabel("Medium")
    return fin(fig, "Source: client survey 2023, several answers allowed, n = 410.")


# ---------------------------------------------------------- small-text
@liar("small-text")
def i59_graduations_minuscules():
    """Un poster de congrès ; graduations, légende et noms d'axes en corps 4."""
    r = np.random.default_rng(20)
    fig, ax = plt.subplots(figsize=(8, 4.8))
    x = np.arange(1, 31)
    ax.plot(x, 20 + np.cumsum(r.normal(0.3, 1, 30)), color=BLEU, label="Parcelle irriguée")
    ax.plot(x, 18 + np.cumsum(r.normal(0.1, 1, 30)), color=VERMILLON, ls="--", label="Parcelle sèche")
    ax.tick_params(labelsize=4)
    ax.set_xlabel("Jour de l'essai", fontsize=4)
    ax.set_ylabel("Humidité du sol (%)", fontsize=4)
    ax.legend(fontsize=4)
    ax.set_title("Humidité du sol pendant l'essai", fontsize=12)
    return fin(fig, "Source : sondes capacitives, relevé quotidien.")


@liar("small-text")
def i60_tiny_annotations():
    """A supplementary figure; the heat map's cell values, the only reading of it, are printed at 3.5 points."""
    r = np.random.default_rng(21)
    z = r.integers(10, 99, (8, 12))
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    sns.heatmap(
        pd.DataFrame(
            z,
            index=[f"Site {k}" for k in range(1, 9)],
            columns=["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ),
        cmap="viridis",
        annot=True,
        fmt="d",
        annot_kws={"size": 3.5},
        ax=ax,
        cbar_kws={"label": "Visits (thousands)"},
    )
    ax.set_title("Monthly visits per site, 2023")
    ax.set_xlabel("Month")
    ax.set_ylabel("Site")
    ax.tick_params(axis="y", labelrotation=0)
    return fin(fig, "Source: visitor counters.")


# ====================================================================
#                              HONNÊTES
# ====================================================================


@honest
def h01_points_sans_zero():
    """Un institut ; des points (pas des barres) sur un axe qui ne part pas de zéro : la position seule compte."""
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    n = ["Brest", "Rennes", "Angers", "Nantes", "Tours"]
    ax.plot([11.9, 12.4, 12.9, 13.6, 14.2], n, "o", color=BLEU, ms=9)
    ax.set_xlim(11, 15)
    ax.grid(axis="x", color="#dddddd")
    ax.set_title("Loyer moyen des appartements en 2024")
    ax.set_xlabel("Loyer hors charges (€/m²)")
    ax.set_ylabel("Ville")
    return fin(fig, "Source : observatoire local des loyers, 2024.")


@honest
def h02_floating_temperature():
    """A travel guide; floating bars from minimum to maximum temperature, the base is a value, not zero."""
    lo = np.array([3, 3, 5, 7, 10, 13, 15, 15, 13, 10, 6, 4])
    hi = np.array([8, 9, 12, 15, 18, 21, 24, 24, 20, 16, 11, 8])
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.bar(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        hi - lo,
        bottom=lo,
        color=ORANGE,
        width=0.55,
    )
    ax.set_title("Daily low-to-high temperature range, monthly averages")
    ax.set_ylim(0, 28)
    ax.set_ylabel("Temperature, mean low to high (°C)")
    ax.set_xlabel("Month")
    return fin(fig, "Source: weather station, 1991–2020 normals.")


@honest
def h03_ecarts_a_la_moyenne():
    """Un rapport de région ; barres d'écart à la moyenne, qui partent bien de zéro vers le haut et le bas."""
    s = pd.Series({"Nord": 4.2, "Est": 1.1, "Centre": -0.6, "Ouest": -2.3, "Sud": -2.4})
    fig, ax = plt.subplots(figsize=(7.4, 4.5))
    s.plot.bar(ax=ax, color=[VERMILLON if k > 0 else BLEU for k in s], rot=0)
    ax.axhline(0, color=NOIR, lw=1)
    ax.set_title("Taux de pauvreté : écart à la moyenne régionale (14,1 %)")
    ax.set_ylabel("Écart (points de %)")
    ax.set_xlabel("Territoire")
    return fin(fig, "Source : fichiers fiscaux, 2021.")


@honest
def h04_waterfall():
    """An annual report; a waterfall whose middle bars float, with start and end bars from zero."""
    lab = ["2022", "Volume", "Prices", "Currency", "Disposals", "2023"]
    h = [120, 12, 9, 7, 4, 130]
    bot = [0, 120, 132, 134, 130, 0]
    fig, ax = plt.subplots(figsize=(8.2, 4.6))
    col = [BLEU, CIEL, CIEL, ORANGE, ORANGE, BLEU]
    b = ax.bar(lab, h, bottom=bot, color=col, edgecolor=NOIR)
    ax.bar_label(b, labels=["120", "+12", "+9", "−7", "−4", "130"], padding=2)
    ax.set_ylim(0, 160)
    ax.legend(
        handles=[
            Patch(color=BLEU, label="Total"),
            Patch(color=CIEL, label="Increase"),
            Patch(color=ORANGE, label="Decrease"),
        ],
        loc="lower center",
        ncol=3,
    )
    ax.set_title("From 2022 to 2023 revenue")
    ax.set_ylabel("Revenue (€ million)")
    ax.set_xlabel("Contribution")
    return fin(fig, "Source: consolidated accounts.")


@honest
def h05_gantt():
    """Un chef de projet ; diagramme de Gantt broken_barh qui part de janvier 2024 : le temps n'a pas de zéro."""
    fig, ax = plt.subplots(figsize=(8.4, 4.4))
    t = [("Étude", 1, 3), ("Appel d'offres", 3, 3), ("Travaux", 6, 5), ("Réception", 11, 1)]
    for k, (n, d, l) in enumerate(t):
        ax.broken_barh([(d, l)], (k - 0.35, 0.7), facecolors=BLEU)
        ax.text(d + l / 2, k, f"{l} mois", color="white", ha="center", va="center")
    ax.set_yticks(range(4), [k[0] for k in t])
    ax.invert_yaxis()
    ax.set_xticks(np.arange(1, 13) + 0.0, MOIS)
    ax.set_xlim(1, 13)
    ax.set_title("Calendrier du chantier, 2024")
    ax.set_xlabel("Début du mois")
    ax.set_ylabel("Phase")
    return fin(fig, "Source : planning du maître d'ouvrage.")


@honest
def h06_boxplot_not_zero():
    """A sports-science paper; box plots of heights on a 150–210 cm axis, boxes are positions not lengths from zero."""
    r = np.random.default_rng(30)
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    ax.boxplot([r.normal(m, 7, 50) for m in (176, 183, 194)], tick_labels=["Judo", "Rowing", "Basketball"])
    ax.set_title("Height of national-squad athletes")
    ax.set_ylabel("Height (cm)")
    ax.set_xlabel("Sport (50 athletes each; box: quartiles, whiskers: 1.5 IQR)")
    return fin(fig, "Source: simulated after squad medical records.")


@honest
def h07_barres_de_zero_serrees():
    """Un quotidien ; barres presque égales mais parties de zéro, avec leurs valeurs écrites."""
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    b = ax.bar(["2020", "2021", "2022", "2023"], [82.2, 82.4, 82.3, 83.1], color=BLEU, width=0.6)
    ax.bar_label(b, labels=["82,2", "82,4", "82,3", "83,1"])
    ax.set_ylim(0, 95)
    ax.set_title("Espérance de vie à la naissance, ensemble")
    ax.set_ylabel("Années")
    ax.set_xlabel("Année")
    return fin(fig, "Source : état civil, estimations de population.")


@honest
def h08_band_between_series():
    """A bank note; fill_between shades the gap between two lines on a zoomed axis, not an area from zero."""
    yr = np.arange(2010, 2024)
    a = np.array([61, 62, 62.5, 63, 64, 65, 65.5, 66, 67, 67.5, 66.5, 68, 69, 70])
    b = np.array([55, 55.5, 56, 57, 58, 59, 60.5, 61, 62, 63, 62, 64, 65.5, 67])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(yr, a, color=BLEU, lw=2)
    ax.plot(yr, b, color=VERMILLON, lw=2, ls="--")
    ax.fill_between(yr, b, a, color="#dddddd", label="Gap between men and women")
    ax.text(2011, 63.6, "Men", color=BLEU, fontsize=11)
    ax.text(2011, 54, "Women", color="#a34700", fontsize=11)
    ax.set_ylim(50, 74)
    ax.legend(loc="lower right")
    ax.set_title("Employment rate, ages 20–64")
    ax.set_ylabel("Employment rate (%)")
    ax.set_xlabel("Year")
    return fin(fig, "Source: labour force survey.")


# ---- axes retournés annoncés
@honest
def h09_classement():
    """Un journal de sport ; axe du classement retourné et annoncé, la 1re place en haut."""
    j = np.arange(1, 13)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(j, [9, 8, 8, 6, 5, 5, 4, 3, 4, 2, 2, 1], color=BLEU, marker="o", lw=2)
    ax.set_ylim(20.5, 0.5)
    ax.set_yticks([1, 5, 10, 15, 20])
    ax.set_title("Classement du club, journée après journée")
    ax.set_ylabel("Place au classement (axe inversé : 1re en haut)")
    ax.set_xlabel("Journée de championnat")
    return fin(fig, "Source : ligue, saison 2023-2024.")


@honest
def h10_ocean_profile():
    """An oceanography class; depth increases downward, as the axis says."""
    z = np.linspace(0, 1000, 80)
    t = 4 + 16 / (1 + np.exp((z - 220) / 70))
    fig, ax = plt.subplots(figsize=(5.6, 6))
    ax.plot(t, z, color=BLEU, lw=2)
    ax.invert_yaxis()
    ax.set_ylabel("Depth below the surface (m), increasing downward")
    ax.set_xlabel("Temperature (°C)")
    ax.set_title("Temperature profile, station 14")
    return fin(fig, "Source: CTD cast, 12 March 2022.")


@honest
def h11_barh_tri_haut():
    """Un rapport ; barh avec invert_yaxis pour mettre la première catégorie en haut : rien n'est renversé en valeur."""
    s = pd.Series(
        {"Transports": 31, "Industrie": 18, "Agriculture": 19, "Bâtiments": 16, "Énergie": 11, "Déchets": 4}
    )
    s = s.sort_values(ascending=False)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    s.plot.barh(ax=ax, color=VERT)
    ax.invert_yaxis()
    ax.set_title("Émissions par secteur, 2022")
    ax.set_xlabel("Part des émissions (%)")
    ax.set_ylabel("Secteur")
    return fin(fig, "Source : inventaire national (total 99 % par arrondi).")


@honest
def h12_stellar_magnitude():
    """An astronomy handout; magnitudes run downward by convention and the label says brighter is up."""
    t = np.linspace(0, 12, 70)
    r = np.random.default_rng(31)
    m = 4 + 0.35 * np.sin(2 * np.pi * t / 5.37) + r.normal(0, 0.03, 70)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.plot(t, m, "o", ms=5, color=NOIR)
    ax.invert_yaxis()
    ax.set_ylabel("Apparent magnitude (inverted axis: brighter is up)")
    ax.set_xlabel("Time (days)")
    ax.set_title("Light curve of a pulsating star")
    return fin(fig, "Source: simulated photometry.")


# ---- deux axes liés
@honest
def h13_celsius_fahrenheit():
    """A cookery site; the right axis is the same temperature in °F, an exact conversion."""
    t = np.arange(0, 61, 5)
    c = [20, 32, 45, 55, 63, 69, 74, 78, 81, 84, 86, 88, 89]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(t, c, color=VERMILLON, lw=2, marker="o")
    ax.set_ylim(0, 100)
    ax.set_ylabel("Core temperature (°C)")
    ax.set_xlabel("Minutes in the oven")
    bx = ax.secondary_yaxis("right", functions=(lambda x: x * 9 / 5 + 32, lambda x: (x - 32) * 5 / 9))
    bx.set_ylabel("Same temperature (°F)")
    ax.set_title("Core temperature of the roast")
    return fin(fig, "Source: probe thermometer, one roast of 1.8 kg.")


@honest
def h14_twinx_lie():
    """Un service des eaux ; twinx dont l'échelle de droite est la même grandeur en % de la capacité (50 hm³)."""
    m = np.arange(12)
    v = np.array([31, 34, 38, 42, 44, 41, 35, 28, 23, 21, 24, 28])
    fig, ax = plt.subplots(figsize=(8.2, 4.6))
    ax.plot(m, v, color=BLEU, lw=2, marker="o")
    ax.set_xticks(m, MOIS)
    ax.set_ylim(0, 50)
    ax.set_ylabel("Volume stocké (hm³)")
    ax.set_xlabel("Mois de 2023")
    bx = ax.twinx()
    bx.set_ylim(0, 100)
    bx.set_ylabel("Même volume, en % de la capacité (50 hm³)")
    ax.set_title("Remplissage du barrage en 2023")
    return fin(fig, "Source : exploitant du barrage, relevé du 15 de chaque mois.")


@honest
def h15_deux_panneaux():
    """An economics brief; price and volume in two stacked panels sharing x instead of two y axes."""
    ix = pd.date_range("2023-01-02", periods=60, freq="B")
    r = np.random.default_rng(33)
    fig, (a, b) = plt.subplots(2, 1, figsize=(8.4, 5.4), sharex=True, height_ratios=[2, 1])
    a.plot(ix, 40 + np.cumsum(r.normal(0, 0.7, 60)), color=BLEU, lw=1.8)
    a.set_ylabel("Price (€)")
    b.bar(ix, r.integers(80, 240, 60), color="#777777")
    b.set_ylabel("Volume (thousands)")
    b.set_xlabel("Trading day, 2023")
    b.xaxis.set_major_formatter(mdates.DateFormatter("%d %b"))
    a.set_title("Share price and traded volume")
    return fin(fig, "Source: simulated trading data.")


# ---- 3D qui a lieu d'être
@honest
def h16_lorenz():
    """Un cours de physique ; attracteur de Lorenz en 3D : les trois coordonnées sont des données."""
    p = np.empty((4000, 3))
    p[0] = (1, 1, 20)
    for k in range(3999):
        x, y, z = p[k]
        p[k + 1] = p[k] + 0.008 * np.array([10 * (y - x), x * (28 - z) - y, x * y - 8 / 3 * z])
    fig = plt.figure(figsize=(6.8, 5.8))
    ax = fig.add_subplot(projection="3d")
    ax.plot(*p.T, lw=0.6, color=BLEU)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
    ax.set_zlabel("z")
    ax.set_title("Trajectoire du système de Lorenz (σ = 10, ρ = 28, β = 8/3)")
    return fin(fig, "Source : intégration d'Euler, pas 0,008 ; grandeurs sans dimension.", tight=False)


@honest
def h17_surface():
    """A numerical-methods report; a function of two variables as a viridis surface with colour bar."""
    x, y = np.meshgrid(np.linspace(-2, 2, 50), np.linspace(-2, 2, 50))
    z = (1 - x) ** 2 + 2 * (y - x**2 / 2) ** 2
    fig = plt.figure(figsize=(7.4, 5.6))
    ax = fig.add_subplot(projection="3d")
    s = ax.plot_surface(x, y, z, cmap="viridis")
    fig.colorbar(s, ax=ax, shrink=0.6, pad=0.12, label="Cost (arbitrary units)")
    ax.set_xlabel("Parameter a")
    ax.set_ylabel("Parameter b")
    ax.set_zlabel("Cost (a.u.)")
    ax.set_title("Cost surface of the fitting problem")
    return fin(fig, "Source: computed on a 50 × 50 grid.", tight=False)


# ---- camemberts corrects
@honest
def h18_camembert_trois_parts():
    """Un bulletin municipal ; trois parts qui font 100 %, étiquettes exactes."""
    fig, ax = plt.subplots(figsize=(6.8, 4.8))
    ax.pie(
        [54, 31, 15],
        labels=["Pour : 54 %", "Contre : 31 %", "Blancs et nuls : 15 %"],
        colors=[BLEU, ORANGE, "#bbbbbb"],
        startangle=90,
        counterclock=False,
        wedgeprops=dict(edgecolor="white"),
    )
    ax.set_title("Consultation du 12 mars : bulletins dépouillés")
    return fin(fig, "Source : mairie, 2 418 bulletins.")


@honest
def h19_donut_energy():
    """A utility's leaflet; a four-part donut of one total, values printed with autopct."""
    fig, ax = plt.subplots(figsize=(6.8, 5))
    ax.pie(
        [420, 310, 170, 100],
        labels=["Hydro", "Wind", "Solar", "Biomass"],
        autopct="%.0f%%",
        pctdistance=0.79,
        colors=[CIEL, ORANGE, "#f0e442", "#7fcdbb"],
        wedgeprops=dict(width=0.42, edgecolor="white"),
        textprops=dict(color="#111111", fontsize=11),
        startangle=90,
    )
    ax.text(0, 0, "1,000 GWh", ha="center", va="center", fontsize=13)
    ax.set_title("Renewable electricity sold in 2023, by origin")
    return fin(fig, "Source: guarantees of origin cancelled in 2023.")


@honest
def h20_barres_reponses_multiples():
    """Un magazine ; réponses multiples en barres, le total au-delà de 100 % est annoncé."""
    s = pd.Series({"Livraison": 18, "Conseils": 25, "Proximité": 40, "Qualité": 58, "Prix": 71})
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.barh(s.index, s.values, color=BLEU)
    ax.set_xlim(0, 100)
    ax.set_title("Raisons du choix du magasin")
    ax.set_xlabel("Clients citant la raison (%), plusieurs réponses possibles")
    ax.set_ylabel("Raison")
    return fin(fig, "Source : sondage auprès de 1 004 clients ; le total dépasse 100 %.")


# ---- palettes
@honest
def h21_viridis_heat():
    """A thermal paper; the same heat field in viridis, perceptually ordered."""
    y, x = np.mgrid[0:1:80j, 0:2:120j]
    t = 20 + 60 * np.exp(-((x - 0.7) ** 2 + (y - 0.5) ** 2) / 0.12)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    im = ax.imshow(t, origin="lower", extent=(0, 2, 0, 1), cmap="viridis", aspect="auto")
    fig.colorbar(im, ax=ax, label="Temperature (°C)")
    ax.set_xlabel("x (m)")
    ax.set_ylabel("y (m)")
    ax.set_title("Plate temperature after 10 min of heating")
    return fin(fig, "Source: finite-element simulation, 80 × 120 mesh.")


@honest
def h22_phase_cyclique():
    """Un article d'océanographie ; phase de marée (0-360°) en palette cyclique twilight : la boucle est voulue."""
    y, x = np.mgrid[-1:1:90j, -1:1:90j]
    ph = np.degrees(np.arctan2(y, x)) % 360
    fig, ax = plt.subplots(figsize=(6.4, 5))
    m = ax.pcolormesh(x * 100, y * 100, ph, cmap="twilight", vmin=0, vmax=360, shading="auto")
    cb = fig.colorbar(m, ax=ax, label="Phase (°, cyclique : 0 = 360)")
    cb.set_ticks([0, 90, 180, 270, 360])
    ax.set_xlabel("x (km)")
    ax.set_ylabel("y (km)")
    ax.set_title("Phase de l'onde M2 autour du point amphidromique")
    return fin(fig, "Source : modèle analytique.")


@honest
def h23_land_cover():
    """A geography atlas; distinct hues for land-cover classes, which have no order, with a named key."""
    r = np.random.default_rng(35)
    z = np.kron(r.integers(0, 4, (6, 9)), np.ones((6, 6), int))
    cols = ["#f0e442", "#0072b2", "#1b5e3b", "#888888"]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.imshow(z, cmap=ListedColormap(cols), extent=(0, 54, 0, 36), vmin=-0.5, vmax=3.5)
    ax.legend(
        handles=[Patch(color=c, label=l) for c, l in zip(cols, ["Crops", "Water", "Forest", "Built-up"])],
        loc="center left",
        bbox_to_anchor=(1.02, 0.5),
        title="Land cover",
    )
    ax.set_xlabel("Easting (km)")
    ax.set_ylabel("Northing (km)")
    ax.set_title("Dominant land cover per 6 km cell")
    return fin(fig, "Source: simulated land-cover map.")


@honest
def h24_rouge_vert_redouble():
    """Un quotidien ; rouge et vert, mais styles, marqueurs et étiquettes directes distinguent aussi les courbes."""
    an = np.arange(2012, 2024)
    a = [31, 33, 35, 36, 34, 38, 40, 39, 42, 41, 44, 47]
    b = [44, 43, 42, 39, 40, 37, 33, 34, 33, 32, 30, 29]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, a, color="#b03024", lw=2.2, marker="o")
    ax.plot(an, b, color="#3d6b1b", lw=2.2, ls="--", marker="s")
    ax.text(2023.2, 47, "Gauche", color="#b03024", va="center", fontsize=11)
    ax.text(2023.2, 29, "Droite", color="#3d6b1b", va="center", fontsize=11)
    ax.set_xlim(2011.5, 2025)
    ax.set_ylim(0, 55)
    ax.set_title("Intentions de vote au premier tour, 2012-2023")
    ax.set_ylabel("Intentions de vote (%)")
    ax.set_xlabel("Année")
    return fin(fig, "Source : moyenne annuelle des sondages publiés.")


@honest
def h25_signs_red_green():
    """A fund's factsheet; red and green bars, but the sign is shown by position above or below zero."""
    v = np.array([2.1, -1.4, 0.8, 3.0, -2.2, -0.6, 1.9, 2.4, -1.1, 0.5, 1.7, 2.2])
    fig, ax = plt.subplots(figsize=(8.4, 4.5))
    ax.bar(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        v,
        color=np.where(v > 0, "#3f8f3f", "#c0392b"),
    )
    ax.axhline(0, color=NOIR, lw=1)
    ax.set_title("Monthly fund return, 2023")
    ax.set_ylabel("Return (%)")
    ax.set_xlabel("Month")
    return fin(fig, "Source: fund administrator, net of fees.")


# ---- beaucoup de séries, maîtrisées
@honest
def h26_gris_et_un():
    """Un journal de données ; vingt pays en gris pâle et un seul mis en avant, nommé directement."""
    r = np.random.default_rng(36)
    an = np.arange(2000, 2024)
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    for _ in range(20):
        ax.plot(an, 60 + r.normal(0, 5) + np.cumsum(r.normal(0.2, 0.5, 24)), color="#bdbdbd", lw=1)
    y = 58 + np.cumsum(r.normal(0.6, 0.4, 24))
    ax.plot(an, y, color=VERMILLON, lw=2.8)
    ax.text(2023.3, y[-1], "Portugal", color="#a34700", fontsize=11, va="center")
    ax.set_xlim(2000, 2027)
    ax.set_title("Taux d'activité des femmes : le Portugal parmi 20 autres pays (en gris)")
    ax.set_ylabel("Taux d'activité (%)")
    ax.set_xlabel("Année")
    return fin(fig, "Source : données simulées pour l'exercice.")


@honest
def h27_small_multiples():
    """A data journalist, seaborn FacetGrid; twelve series in twelve panels with common axes."""
    r = np.random.default_rng(37)
    df = pd.concat(
        [
            pd.DataFrame(
                {
                    "year": np.arange(2010, 2024),
                    "rate": 9 + r.normal(0, 2) + np.cumsum(r.normal(0, 0.4, 14)),
                    "district": f"District {k}",
                }
            )
            for k in range(1, 13)
        ]
    )
    g = sns.FacetGrid(df, col="district", col_wrap=4, height=1.9, aspect=1.25)
    g.map(plt.plot, "year", "rate", color=BLEU, lw=2)
    g.set_axis_labels("Year", "Rate (%)")
    g.set_titles("{col_name}")
    g.set(ylim=(0, 16), xticks=[2010, 2015, 2020])
    g.figure.suptitle("Vacancy rate by district, same scale in every panel")
    g.figure.subplots_adjust(top=0.9, bottom=0.14)
    return fin(g.figure, "Source: simulated housing register.", tight=False)


# ---- classes et graduations
@honest
def h28_densite_inegale():
    """Un cours de statistique ; classes inégales mais hauteur en densité, l'aire donne l'effectif, et c'est dit."""
    r = np.random.default_rng(38)
    x = r.gamma(4, 480, 2000)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.hist(x, bins=[0, 500, 1000, 1500, 2000, 3000, 5000, 8000], density=True, color=CIEL, edgecolor=NOIR)
    ax.set_title("Revenus mensuels (aire de chaque barre = part des ménages)")
    ax.set_ylabel("Densité (part par €)")
    ax.set_xlabel("Revenu mensuel (€)")
    return fin(
        fig, "Source : enquête simulée, n = 2 000 ; classes de largeurs inégales, hauteurs en densité."
    )


@honest
def h29_stairs_density():
    """A physics lab report; density per decade on bins of equal log width drawn with stairs on a log axis, as stated."""
    r = np.random.default_rng(39)
    x = r.lognormal(1, 0.8, 5000)
    e = np.geomspace(0.2, 60, 25)
    h, _ = np.histogram(np.log10(x), np.log10(e), density=True)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.stairs(h, e, color=BLEU, lw=2)
    ax.set_xscale("log")
    ax.set_title("Droplet size distribution")
    ax.set_xlabel("Diameter (µm, log scale)")
    ax.set_ylabel("Probability density (per decade)")
    return fin(fig, "Source: laser diffraction, 5,000 droplets, log-spaced bins.")


@honest
def h30_hist_egal():
    """Un devoir ; histplot à classes égales, axe des x qui part de 140 cm : seule la hauteur doit partir de zéro."""
    r = np.random.default_rng(40)
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    sns.histplot(r.normal(171, 9, 800), binwidth=4, binrange=(139, 203), color=BLEU, ax=ax)
    ax.set_xlim(139, 203)
    ax.set_title("Taille de 800 conscrits")
    ax.set_xlabel("Taille (cm), classes de 4 cm")
    ax.set_ylabel("Effectif")
    return fin(fig, "Source : registre simulé.")


@honest
def h31_dates_irregulieres_vraies():
    """A demographer; census years are irregular but placed at their true positions on a numeric axis."""
    yr = [1962, 1968, 1975, 1982, 1990, 1999, 2006, 2016]
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.plot(
        yr,
        [46, 50, 52.6, 54.3, 56.6, 58.5, 61.4, 64.5],
        color=BLEU,
        marker="o",
        lw=2,
        label="Census counts (line drawn between censuses as a guide)",
    )
    ax.set_xticks(yr)
    ax.set_ylim(0, 72)
    ax.legend(loc="lower right")
    ax.set_title("Population at each census")
    ax.set_ylabel("Population (millions)")
    ax.set_xlabel("Census year")
    return fin(fig, "Source: national censuses.")


@honest
def h32_dose_log():
    """Un article de pharmacologie ; doses sur une vraie échelle logarithmique, annoncée."""
    d = np.array([0.1, 1, 5, 50, 500])
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.plot(d, [5, 11, 22, 47, 71], color=VERMILLON, marker="s", lw=2)
    ax.set_xscale("log")
    ax.set_xticks(d, ["0,1", "1", "5", "50", "500"])
    ax.minorticks_off()
    ax.set_ylim(0, 80)
    ax.set_title("Taux de réponse selon la dose")
    ax.set_xlabel("Dose (mg, échelle logarithmique)")
    ax.set_ylabel("Répondeurs (%)")
    return fin(fig, "Source : essai de phase II, 60 patients par bras.")


# ---- étendue d'axe
@honest
def h33_co2_zoom():
    """A climate textbook; CO2 on a 310–425 ppm axis, a line zoomed on its real range, pre-industrial level noted."""
    t = np.arange(1960, 2023, 1 / 12)
    c = 317 + 0.8 * (t - 1960) + 0.0125 * (t - 1960) ** 2 + 3 * np.sin(2 * np.pi * t)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(t, c, color=BLEU, lw=1.2)
    ax.set_ylim(310, 425)
    ax.set_title("Atmospheric CO₂, 1960–2022 (axis starts at 310 ppm)")
    ax.set_ylabel("CO₂ (ppm)")
    ax.set_xlabel("Year")
    return fin(fig, "Source: synthetic series after Mauna Loa monthly means.")


@honest
def h34_fievre_lisible():
    """Une infirmière ; courbe de fièvre sur 36-41 °C, l'étendue utile du corps humain, seuil marqué."""
    h = np.arange(0, 72, 6)
    t = [36.9, 37.4, 38.2, 39.1, 39.8, 40.3, 40.0, 39.2, 38.5, 37.9, 37.3, 37.0]
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.plot(h, t, color=VERMILLON, marker="o", lw=2)
    ax.axhline(38, color=NOIR, ls=":", lw=1.5)
    ax.text(66, 38.08, "38 °C", ha="right")
    ax.set_ylim(36, 41)
    ax.set_title("Température corporelle du patient sur trois jours")
    ax.set_ylabel("Température (°C)")
    ax.set_xlabel("Heures depuis l'admission")
    return fin(fig, "Source : feuille de surveillance, service de médecine.")


@honest
def h35_turnout_full_scale():
    """A civics report; turnout on the whole 0–100 % range although it moves between 40 and 62 %."""
    yr = np.arange(1979, 2025, 5)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(yr, [62, 59, 58, 57, 50, 45, 43, 43, 51, 51], color=BLEU, marker="o", lw=2)
    ax.set_ylim(0, 100)
    ax.set_title("Turnout at European elections, 1979–2024")
    ax.set_ylabel("Turnout (% of registered voters)")
    ax.set_xlabel("Election year")
    return fin(fig, "Source: European Parliament, rounded.")


# ---- ordre du temps
@honest
def h36_annee_scolaire():
    """Un rectorat ; les mois vont de septembre à juin, ordre de l'année scolaire, et c'est écrit."""
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    fig, ax = plt.subplots(figsize=(8.2, 4.5))
    ax.plot(m, [3.1, 4.0, 5.6, 6.8, 7.1, 6.6, 5.4, 4.9, 4.6, 5.2], color=BLEU, marker="o", lw=2)
    ax.set_ylim(0, 8)
    ax.set_title("Absentéisme des lycéens, année scolaire 2022-2023")
    ax.set_ylabel("Demi-journées manquées (%)")
    ax.set_xlabel("Mois (de septembre 2022 à juin 2023)")
    return fin(fig, "Source : relevés des établissements.")


@honest
def h37_hours_over_midnight():
    """A sleep clinic; hours run 18 → 08 across midnight, in true order."""
    h = [18, 20, 22, 0, 2, 4, 6, 8]
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.plot(range(8), [74, 72, 66, 58, 55, 54, 60, 70], color=BLEU, marker="o", lw=2)
    ax.set_xticks(range(8), [f"{k:02d}:00" for k in h])
    ax.set_ylim(40, 80)
    ax.set_title("Resting heart rate overnight, mean of 30 adults")
    ax.set_ylabel("Heart rate (beats/min)")
    ax.set_xlabel("Clock time (evening to morning)")
    return fin(fig, "Source: overnight monitoring, one value every two hours.")


@honest
def h38_top_annees():
    """Un service météo ; palmarès des années les plus chaudes, tri par valeur annoncé dans le titre, barres d'écart."""
    a = ["2022", "2023", "2020", "2018", "2014"]
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    b = ax.barh(a, [1.6, 1.5, 1.1, 1.0, 0.8], color=VERMILLON)
    ax.bar_label(b, labels=["+1,6", "+1,5", "+1,1", "+1,0", "+0,8"], padding=3)
    ax.invert_yaxis()
    ax.set_xlim(0, 1.9)
    ax.set_title("Palmarès des cinq années les plus chaudes, de la plus à la moins chaude")
    ax.set_xlabel("Écart à la moyenne 1991-2020 (°C)")
    ax.set_ylabel("Année (rang)")
    return fin(fig, "Source : indicateur thermique national, valeurs d'exercice.")


# ---- lignes entre catégories
@honest
def h39_pente():
    """Un rapport ; graphique en pente entre deux dates, les lignes relient la même ville dans le temps."""
    fig, ax = plt.subplots(figsize=(6.8, 5.2))
    for k, (n, a, b) in enumerate([("Lille", 22, 31), ("Nice", 35, 38), ("Metz", 28, 24), ("Pau", 17, 19)]):
        ax.plot([0, 1], [a, b], color=OKABE[k], marker="o", lw=2)
        ax.text(-0.05, a, f"{n} {a}", ha="right", va="center", fontsize=11)
        ax.text(1.05, b, f"{b} {n}", ha="left", va="center", fontsize=11)
    ax.set_xlim(-0.5, 1.5)
    ax.set_ylim(10, 42)
    ax.set_xticks([0, 1], ["2013", "2023"])
    ax.set_title("Part des logements sociaux")
    ax.set_ylabel("Logements sociaux (%)")
    ax.set_xlabel("Année")
    return fin(fig, "Source : répertoire des logements, communes citées.")


@honest
def h40_ordered_classes():
    """A sociology paper; a line over education levels, which are ordered, with the interval named."""
    lv = ["Primary", "Lower sec.", "Upper sec.", "Bachelor", "Master", "Doctorate"]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.errorbar(
        lv,
        [38, 44, 52, 63, 69, 74],
        yerr=[3, 2, 2, 2, 3, 4],
        color=BLEU,
        marker="o",
        lw=2,
        capsize=4,
        label="Estimate ± 95% confidence interval",
    )
    ax.legend(loc="upper left")
    ax.set_ylim(0, 90)
    ax.set_title("Trust in science by education level")
    ax.set_ylabel("Respondents who trust science (%)")
    ax.set_xlabel("Highest level completed (lowest to highest)")
    return fin(fig, "Source: social survey, n = 4,120.")


# ---- proportions
@honest
def h41_bulles_surface():
    """Une infographie ; la surface des bulles suit la valeur (s proportionnel), et c'est écrit."""
    v = np.array([10, 20, 40, 60])
    x = [1, 2, 3.3, 4.9]
    fig, ax = plt.subplots(figsize=(8.5, 4.2))
    ax.scatter(x, [1] * 4, s=v * 110, color=CIEL, edgecolor=BLEU)
    for k, n, p in zip(v, ["2000", "2008", "2016", "2024"], x):
        ax.text(p, 1, f"{k} M", ha="center", va="center", fontsize=11)
        ax.text(p, 0.35, n, ha="center", fontsize=11)
    ax.set_xlim(0.3, 6)
    ax.set_ylim(0.2, 1.8)
    ax.axis("off")
    ax.set_title("Utilisateurs du service, en millions (surface proportionnelle)")
    return fin(fig, "Source : rapports annuels de l'entreprise.")


@honest
def h42_labels_in_millions():
    """A budget book; bars in thousand euros labelled in rounded millions, unit written."""
    v = np.array([1240, 2310, 3080, 3950])
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    b = ax.bar(["2020", "2021", "2022", "2023"], v, color=BLEU)
    ax.bar_label(b, labels=[f"€{k / 1000:.1f}m" for k in v], fontsize=11)
    ax.set_ylim(0, 4500)
    ax.set_title("Grants paid to local clubs")
    ax.set_ylabel("Grants (thousand €)")
    ax.set_xlabel("Year")
    return fin(fig, "Source: council accounts; labels rounded to €0.1 million.")


@honest
def h43_pyramide():
    """Un cours de géographie ; pyramide des âges : hommes dessinés à gauche (valeurs négatives) avec graduations positives."""
    a = ["0-14", "15-29", "30-44", "45-59", "60-74", "75-89"]
    h = np.array([5.9, 5.8, 6.1, 6.4, 5.2, 2.4])
    f = np.array([5.6, 5.7, 6.3, 6.6, 5.8, 3.5])
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.barh(a, -h, color=BLEU, label="Hommes")
    ax.barh(a, f, color=ORANGE, label="Femmes")
    ax.axvline(0, color="white", lw=1)
    ax.set_xticks([-6, -4, -2, 0, 2, 4, 6], ["6", "4", "2", "0", "2", "4", "6"])
    ax.set_xlim(-7.5, 7.5)
    ax.legend(loc="upper right")
    ax.set_title("Population par sexe et âge")
    ax.set_xlabel("Population (millions)")
    ax.set_ylabel("Âge (ans), classes de 15 ans")
    return fin(fig, "Source : estimations de population, moins de 90 ans, valeurs d'exercice.")


@honest
def h44_stacked_total_labels():
    """An NGO report, pandas stacked bars; the label above each stack is the stack's total."""
    df = pd.DataFrame(
        {"Donations": [30, 34, 41], "Grants": [22, 25, 21], "Events": [8, 3, 9]},
        index=["2021", "2022", "2023"],
    )
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    df.plot.bar(stacked=True, ax=ax, color=[BLEU, ORANGE, "#bbbbbb"], rot=0, edgecolor="white")
    for k, t in enumerate(df.sum(axis=1)):
        ax.text(k, t + 1, f"{t}", ha="center", fontsize=11)
    ax.set_ylim(0, 85)
    ax.legend(ncol=3, loc="upper left")
    ax.set_title("Income by origin (total above each bar)")
    ax.set_ylabel("Income (thousand €)")
    ax.set_xlabel("Year")
    return fin(fig, "Source: audited accounts.")


# ---- discrétisation, superposition
@honest
def h45_classes_reglementaires():
    """Une agence de l'air ; quatre classes aux seuils réglementaires écrits, la discrétisation est l'objet même de la carte."""
    y, x = np.mgrid[0:3:40j, 0:4:50j]
    z = 28 + 14 * np.sin(x * 1.1) + 9 * np.cos(1.5 * y)
    fig, ax = plt.subplots(figsize=(8, 4.8))
    b = [0, 10, 20, 40, 60]
    m = ax.pcolormesh(x, y, z, cmap="cividis", norm=BoundaryNorm(b, 256), shading="auto")
    cb = fig.colorbar(m, ax=ax, ticks=b, spacing="proportional")
    cb.set_label("NO₂ (µg/m³), seuils réglementaires")
    ax.set_xlabel("x (km)")
    ax.set_ylabel("y (km)")
    ax.set_title("NO₂ annuel : classes de l'arrêté et de l'OMS")
    return fin(
        fig, "Source : modèle de dispersion, 2023 ; seuils : 10 OMS, 20 limite 2030, 40 limite actuelle."
    )


@honest
def h46_contourf_fine():
    """A hydrology paper; contourf with fifteen even bands of a sequential map, close to continuous."""
    y, x = np.mgrid[0:10:80j, 0:12:90j]
    z = 600 + 12 * x + 9 * np.sin(y) - 5 * y
    fig, ax = plt.subplots(figsize=(7.8, 4.8))
    c = ax.contourf(x, y, z, levels=np.arange(530, 765, 15), cmap="Blues")
    fig.colorbar(c, ax=ax, label="Annual rainfall (mm), 15 mm steps")
    ax.set_xlabel("Easting (km)")
    ax.set_ylabel("Northing (km)")
    ax.set_title("Mean annual rainfall in the basin, 1991–2020")
    return fin(fig, "Source: interpolated rain gauges, 34 stations.")


@honest
def h47_hexbin():
    """Un mémoire d'économie ; 25 000 logements en hexbin, la couleur donne l'effectif."""
    r = np.random.default_rng(5)
    x = r.gamma(11, 3.6, 25000)
    y = np.abs(1.2 + 0.03 * x + r.normal(0, 0.5, 25000))
    fig, ax = plt.subplots(figsize=(7.8, 4.8))
    hb = ax.hexbin(x, y, gridsize=40, cmap="viridis", mincnt=1)
    fig.colorbar(hb, ax=ax, label="Logements par cellule")
    ax.set_title("Ancienneté du logement et consommation de chauffage")
    ax.set_xlabel("Ancienneté du logement (années)")
    ax.set_ylabel("Consommation (MWh par an)")
    return fin(fig, "Source : base simulée, 25 000 logements.")


@honest
def h48_alpha_points():
    """An ecology thesis; 3,000 small transparent points, so density stays visible."""
    r = np.random.default_rng(44)
    x = r.uniform(0, 30, 3000)
    y = 20 + 0.8 * x + r.normal(0, 4, 3000)
    fig, ax = plt.subplots(figsize=(8, 5))
    ax.scatter(x, y, s=8, alpha=0.25, color=BLEU, linewidths=0)
    ax.set_title("Leaf area and distance to the forest edge")
    ax.set_xlabel("Distance to the edge (m)")
    ax.set_ylabel("Leaf area (cm²)")
    return fin(fig, "Source: simulated transects, n = 3,000.")


# ---- divergentes centrées
@honest
def h49_twoslope():
    """Un service climatique ; anomalies de −1 à +4 °C avec TwoSlopeNorm, le blanc est bien à 0."""
    y, x = np.mgrid[40:60:60j, -10:20:80j]
    z = 1.5 + 2.4 * np.sin(x / 6) * np.cos((y - 50) / 8)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    m = ax.pcolormesh(x, y, z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -1, 4), shading="auto")
    fig.colorbar(m, ax=ax, label="Écart à la normale 1991-2020 (°C)", ticks=[-1, -0.5, 0, 1, 2, 3, 4])
    ax.set_xlabel("Longitude (°)")
    ax.set_ylabel("Latitude (°)")
    ax.set_title("Anomalie de température, juillet 2022 (blanc = normale)")
    return fin(fig, "Source : réanalyse simulée, maille 0,3°.")


@honest
def h50_index_centre_100():
    """A price survey, seaborn heatmap; PuOr centred on 100, the national average named as reference."""
    df = pd.DataFrame(
        [[108, 97, 103], [92, 100, 88], [115, 104, 111], [96, 91, 99]],
        index=["North", "West", "Capital", "South"],
        columns=["Food", "Rent", "Transport"],
    )
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    sns.heatmap(
        df,
        cmap="PuOr_r",
        center=100,
        vmin=70,
        vmax=130,
        annot=True,
        fmt="d",
        annot_kws=dict(color="#111111", size=11),
        ax=ax,
        linewidths=1,
        cbar_kws={"label": "Price index (national average = 100)"},
    )
    ax.set_title("Regional prices against the national average")
    ax.set_xlabel("Item")
    ax.set_ylabel("Region")
    return fin(fig, "Source: price survey, autumn 2023.")


# ---- trous
@honest
def h51_trou_visible():
    """Un réseau de mesure ; la panne est laissée en blanc (NaN), nommée sur la figure."""
    ix = pd.date_range("2022-01-01", "2022-12-31", freq="D")
    r = np.random.default_rng(12)
    s = pd.Series(22 + 8 * np.cos(np.arange(365) / 58) + r.normal(0, 2, 365), index=ix)
    s.loc["2022-04-20":"2022-08-25"] = np.nan
    fig, ax = plt.subplots(figsize=(9, 4.4))
    ax.plot(s.index, s.values, color=BLEU, lw=1.4)
    ax.text(pd.Timestamp("2022-06-22"), 30, "Capteur en panne,\npas de mesure", ha="center", fontsize=10)
    ax.set_ylim(0, 40)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("Particules fines PM10, station du centre, 2022")
    ax.set_ylabel("Concentration (µg/m³)")
    ax.set_xlabel("Date (mois/année)")
    return fin(fig, "Source : réseau de surveillance, moyennes journalières.")


@honest
def h52_dashed_gap():
    """A fisheries report; the ten unsurveyed years are bridged by a dashed line that the legend explains."""
    r = np.random.default_rng(13)
    a = np.arange(1985, 1999)
    b = np.arange(2009, 2021)
    va = 60 - 0.7 * (a - 1985) + r.normal(0, 3, a.size)
    vb = 60 - 0.7 * (b - 1985) + r.normal(0, 3, b.size)
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.plot(a, va, color=VERT, lw=2, marker="o", ms=4, label="Annual survey")
    ax.plot(b, vb, color=VERT, lw=2, marker="o", ms=4)
    ax.plot(
        [1998, 2009],
        [va[-1], vb[0]],
        color="#555555",
        ls="--",
        lw=1.4,
        label="No survey 1999–2008 (interpolated)",
    )
    ax.set_ylim(0, 75)
    ax.legend()
    ax.set_title("Cod biomass in the bay, 1985–2020")
    ax.set_ylabel("Biomass (thousand tonnes)")
    ax.set_xlabel("Year")
    return fin(fig, "Source: annual trawl survey.")


# ---- titres vrais
@honest
def h53_a_double():
    """Un communiqué ; « ont plus que doublé », de 24 à 55 : le titre dit vrai, malgré un creux en 2020."""
    an = np.arange(2016, 2024)
    fig, ax = plt.subplots(figsize=(8, 4.6))
    b = ax.bar(an, [24, 29, 33, 38, 31, 42, 49, 55], color=BLEU)
    ax.bar_label(b)
    ax.set_ylim(0, 62)
    ax.set_title("Malgré le creux de 2020, les ventes ont plus que doublé entre 2016 et 2023")
    ax.set_ylabel("Ventes (M€)")
    ax.set_xlabel("Année")
    return fin(fig, "Source : comptes de l'entreprise.")


@honest
def h54_band_said():
    """A preprint; mean curve and shaded band both explained in the legend, fall then recovery as the title says."""
    t = np.linspace(0, 24, 60)
    m = 8 - 3 * np.exp(-(((t - 10) / 4) ** 2))
    fig, ax = plt.subplots(figsize=(8.2, 4.6))
    ax.fill_between(t, m - 0.6, m + 0.6, color=CIEL, alpha=0.5, label="95% confidence interval of the mean")
    ax.plot(t, m, color=BLEU, lw=2, label="Mean of 24 volunteers")
    ax.legend(loc="lower right")
    ax.set_ylim(0, 10)
    ax.set_title("Alertness dips after ten hours, then recovers")
    ax.set_ylabel("Alertness score (0–10)")
    ax.set_xlabel("Hours since waking")
    return fin(fig, "Source: sleep laboratory, 24 volunteers.")
