import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, seaborn as sns
from matplotlib.colors import (LinearSegmentedColormap, ListedColormap, BoundaryNorm,
                               TwoSlopeNorm)
from matplotlib.patches import Polygon, Rectangle, Circle, Patch
import matplotlib.dates as mdates
from matplotlib.ticker import PercentFormatter, FuncFormatter

LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)


def liar(rule):
    def keep(f):
        LIARS.append((f.__name__, f, rule)); return f
    return keep


def honest(f):
    HONEST.append((f.__name__, f)); return f


MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin",
        "juil.", "août", "sept.", "oct.", "nov.", "déc."]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

# =====================================================================
#                              MENTEUSES
# =====================================================================


# ---------------------------------------------------------- truncated-bars
@liar("truncated-bars")
def satisfaction_par_site():
    """Rapport qualité d'un CHU : barres horizontales qui partent de 80 %."""
    s = pd.Series({"Hôpital Nord": 84.1, "Clinique du Parc": 85.6, "Saint-Luc": 87.2,
                   "La Roseraie": 89.0, "Hôpital Sud": 91.3})
    ax = s.plot.barh(color="#2a6f97", figsize=(7, 3.6))
    ax.set_xlim(80, 93)
    ax.set_xlabel("Patients satisfaits (%)")
    ax.set_title("Satisfaction à la sortie, par site (2023)")
    ax.figure.tight_layout()
    return ax.figure


@liar("truncated-bars")
def mrr_area_from_400():
    """SaaS dashboard: solid area whose floor is 400 k€, so +9 % looks like a tripling."""
    fig, ax = plt.subplots(figsize=(7, 3.8))
    x = pd.date_range("2023-01-01", periods=12, freq="MS")
    y = np.array([418, 421, 420, 426, 431, 433, 437, 436, 443, 448, 452, 456])
    ax.fill_between(x, 400, y, color="#5b5fc7")
    ax.set_ylim(400, 465)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b"))
    ax.set_ylabel("MRR (thousand €)")
    ax.set_title("Monthly recurring revenue, 2023")
    return fig


@liar("truncated-bars")
def rebonds_pied_a_dix():
    """Blog de basket : le pied des barres est à 10, discrètement, au lieu de 0."""
    fig, ax = plt.subplots(figsize=(6.5, 4))
    eq = ["Limoges", "Le Mans", "Nanterre", "Cholet", "Dijon"]
    v = [38.4, 36.1, 34.9, 33.0, 31.2]
    sns.barplot(x=eq, y=v, color="#e07a5f", ax=ax, errorbar=None)
    ax.set_ylim(10, 42)
    ax.set_ylabel("Rebonds par match")
    ax.set_title("Rebonds par match, saison 2022-2023")
    return fig


# ----------------------------------------------------------- inverted-axis
@liar("inverted-axis")
def chomage_a_l_envers():
    """Manuel d'économie bâclé : l'axe du chômage est retourné, la hausse descend."""
    fig, ax = plt.subplots(figsize=(7, 4))
    an = np.arange(2014, 2025)
    t = [6.8, 6.9, 7.1, 7.0, 7.4, 7.7, 8.3, 8.6, 8.9, 9.3, 9.6]
    ax.plot(an, t, color="#1d3557", lw=2.2, marker="o", ms=4)
    ax.set_ylim(10, 6)
    ax.set_xticks(an[::2])
    ax.set_ylabel("Taux de chômage (% des actifs)")
    ax.set_title("Le chômage de 2014 à 2024")
    return fig


@liar("inverted-axis")
def churn_panel_flipped():
    """Two-panel SaaS board; the churn axis is flipped, so churn nearly doubling looks like churn falling."""
    fig, (a, b) = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    m = np.arange(1, 13)
    a.step(m, [210, 214, 220, 223, 229, 236, 240, 247, 251, 258, 262, 270], where="mid", color="#264653")
    a.set_title("Paying accounts"); a.set_xlabel("Month of 2023"); a.set_ylabel("Accounts")
    b.step(m, [2.1, 2.2, 2.2, 2.4, 2.5, 2.7, 2.8, 3.1, 3.2, 3.5, 3.6, 3.9], where="mid", color="#264653")
    b.invert_yaxis()
    b.set_title("Monthly churn"); b.set_xlabel("Month of 2023"); b.set_ylabel("Churn (%)")
    return fig


# --------------------------------------------------------------- dual-axis
@liar("dual-axis")
def inflation_et_films():
    """Support de cours : l'inflation et les sorties de films sur deux axes, comme si l'une suivait l'autre."""
    fig, ax = plt.subplots(figsize=(7.5, 4))
    an = np.arange(2012, 2024)
    ax.plot(an, [2.0, 0.9, 0.5, 0.0, 0.2, 1.0, 1.9, 1.1, 0.5, 1.6, 5.2, 4.9], color="#9d0208", lw=2)
    ax.set_ylabel("Inflation (%)", color="#9d0208")
    ax2 = ax.twinx()
    ax2.plot(an, [615, 654, 663, 652, 716, 693, 684, 746, 365, 455, 681, 716], color="#023e8a", lw=2, ls="--")
    ax2.set_ylabel("Films sortis en salle", color="#023e8a")
    ax.set_title("Inflation et films sortis en salle")
    return fig


@liar("dual-axis")
def attendance_and_podcasts():
    """Sports blog: pandas secondary_y makes stadium attendance and podcast counts hug each other."""
    df = pd.DataFrame({"Attendance (thousand per match)": [21.4, 21.9, 22.6, 23.0, 23.9, 24.3, 25.2, 26.1],
                       "Club podcasts": [3, 5, 8, 9, 13, 15, 18, 22]},
                      index=range(2012, 2020))
    fig, ax = plt.subplots(figsize=(7.5, 4))
    df["Attendance (thousand per match)"].plot(ax=ax, color="#003049", legend=True)
    ax2 = df["Club podcasts"].plot(ax=ax, secondary_y=True, color="#f77f00", legend=True)
    ax.set_ylabel("Thousand spectators"); ax2.set_ylabel("Number of podcasts")
    ax.set_xlabel("Season start"); ax.set_title("Attendance and podcasts")
    return fig


# ------------------------------------------------------------- uneven-ticks
@liar("uneven-ticks")
def annees_a_pas_egaux():
    """Polycopié de géographie : 1980, 1990, 2000, 2015, 2018, 2020 posées à distance égale."""
    fig, ax = plt.subplots(figsize=(7, 4))
    lab = ["1980", "1990", "2000", "2015", "2018", "2020"]
    ax.plot(range(6), [39.3, 43.0, 46.7, 53.9, 55.3, 56.2], "o-", color="#386641", lw=2)
    ax.set_xticks(range(6), lab)
    ax.set_ylabel("Population urbaine (% du monde)")
    ax.set_title("L'urbanisation du monde")
    return fig


@liar("uneven-ticks")
def false_labels_on_the_y_axis():
    """Hospital poster: ticks equally spaced on the y axis but labelled 0, 50, 80, 90, 100."""
    fig, ax = plt.subplots(figsize=(7, 4))
    x = np.arange(2015, 2024)
    v = np.array([61, 64, 70, 72, 78, 81, 84, 87, 91])
    ax.plot(x, v, color="#005f73", lw=2.2, marker="s")
    ax.set_ylim(0, 100)
    ax.set_yticks([0, 25, 50, 75, 100], ["0", "50", "80", "90", "100"])
    ax.set_ylabel("Hand-hygiene compliance (%)")
    ax.set_title("Hand-hygiene compliance, 2015–2023")
    ax.grid(axis="y", alpha=.4)
    return fig


# ------------------------------------------------------------- uneven-bins
@liar("uneven-bins")
def menages_par_tranche_de_revenu():
    """Manuel d'économie : stairs pleines, tranches de 5 puis 50 k€, hauteur en effectif."""
    fig, ax = plt.subplots(figsize=(7.5, 4))
    bords = [0, 10, 15, 20, 25, 30, 50, 100]
    n = [1.6, 2.1, 3.0, 3.4, 3.1, 7.9, 5.2]
    ax.stairs(n, bords, fill=True, color="#6d597a")
    ax.set_xlabel("Revenu annuel du ménage (milliers d'euros)")
    ax.set_ylabel("Ménages (millions)")
    ax.set_title("Ménages selon le revenu")
    return fig


@liar("uneven-bins")
def attente_aux_urgences_en_classes():
    """Rapport qualité : de 15 minutes à 8 heures de large, les classes d'attente en barres égales."""
    s = pd.Series({"0–15 min": 310, "15–30 min": 420, "30 min–1 h": 690, "1–2 h": 980,
                   "2–4 h": 1270, "4–12 h": 1340})
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    s[::-1].plot.barh(ax=ax, color="#457b9d", width=.9)
    ax.set_xlabel("Nombre de patients")
    ax.set_title("Durée d'attente aux urgences (mars 2023)")
    return fig


@liar("uneven-bins")
def runners_by_age():
    """Sports blog: plt.hist with bins 18-20-25-30-40-70, plain counts; the widest bins win."""
    rng = np.random.default_rng(11)
    age = np.clip(rng.gamma(9, 3.9, 1800), 18, 69.9)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.hist(age, bins=[18, 20, 25, 30, 40, 70], color="#43aa8b", edgecolor="white")
    ax.set_xlabel("Age (years)"); ax.set_ylabel("Runners")
    ax.set_title("Age of the marathon finishers")
    return fig


# ---------------------------------------------------------- unordered-time
@liar("unordered-time")
def passages_tries_par_valeur():
    """Bilan d'hôpital : les mois rangés du plus chargé au moins chargé."""
    s = pd.Series([4210, 3980, 4105, 3870, 3795, 3905, 4320, 4015, 3760, 3930, 4150, 4480], index=MOIS)
    ax = s.sort_values(ascending=False).plot.bar(color="#bc6c25", figsize=(7.5, 4), rot=0)
    ax.set_ylabel("Passages aux urgences")
    ax.set_xlabel("Mois de 2023")
    ax.set_title("Passages aux urgences par mois, 2023")
    return ax.figure


@liar("unordered-time")
def mois_tries_comme_du_texte():
    """Étudiante : dates en texte « mm/aaaa » triées alphabétiquement, la courbe saute d'une année à l'autre."""
    rng = np.random.default_rng(5)
    lab = [f"{m:02d}/{a}" for a in (2022, 2023) for m in range(1, 13)]
    v = np.linspace(1.55, 1.92, 24) + rng.normal(0, .02, 24)
    d = pd.DataFrame({"mois": lab, "prix": v}).sort_values("mois")
    fig, ax = plt.subplots(figsize=(9, 4), layout="constrained")
    ax.plot(d["mois"], d["prix"], color="#0b525b", lw=1.8)
    ax.tick_params(axis="x", rotation=90)
    ax.set_ylabel("Prix du litre (€)")
    ax.set_title("Prix moyen du carburant")
    return fig


@liar("unordered-time")
def quarters_shuffled_barh():
    """SaaS investor slide: quarters as horizontal bars, out of order."""
    q = ["Q4 2022", "Q1 2022", "Q2 2022", "Q1 2023", "Q4 2021", "Q3 2022"]
    v = [1.52, 1.24, 1.31, 1.61, 1.12, 1.44]
    fig, ax = plt.subplots(figsize=(7, 3.8), layout="constrained")
    ax.barh(q, v, color="#3a86ff", height=.65)
    ax.set_xlabel("New bookings (million €)")
    ax.set_title("New bookings per quarter")
    return fig


# -------------------------------------------------------------- axis-range
@liar("axis-range")
def global_temperature_flattened():
    """Contrarian blog: global mean temperature in °F on a -10 to 110 axis, warming squashed flat."""
    rng = np.random.default_rng(2)
    y = np.arange(1900, 2024)
    t = 56.6 + 2.1 * ((y - 1900) / 123) ** 2 + rng.normal(0, .18, y.size)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(y, t, color="#1b4965", lw=1.6)
    ax.set_ylim(-10, 110)
    ax.set_ylabel("Temperature (°F)")
    ax.set_title("Average annual global temperature, 1900–2023")
    return fig


@liar("axis-range")
def buts_coupes_en_haut():
    """Blog de foot : l'axe s'arrête à 80, les quatre meilleures saisons sortent du cadre."""
    an = np.arange(2008, 2024)
    v = np.array([62, 64, 61, 66, 71, 69, 74, 83, 97, 103, 91, 78, 72, 75, 70, 73])
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(an, v, color="#7b2cbf", lw=2, marker="o", ms=4)
    ax.set_ylim(50, 80)
    ax.set_xlabel("Saison (année de début)")
    ax.set_ylabel("Buts marqués")
    ax.set_title("Buts marqués par le club, saison par saison")
    return fig


# ----------------------------------------------------- line-over-categories
@liar("line-over-categories")
def ligne_entre_services():
    """Rapport qualité : une courbe relie des services hospitaliers sans ordre."""
    fig, ax = plt.subplots(figsize=(8, 4))
    s = ["Cardiologie", "Maternité", "Urgences", "Pédiatrie", "Chirurgie", "Gériatrie"]
    ax.plot(s, [8.1, 8.9, 6.7, 8.6, 7.9, 7.2], marker="D", color="#006d77", lw=2)
    ax.set_ylabel("Note moyenne des patients (sur 10)")
    ax.set_title("Note des patients, par service")
    return fig


# -------------------------------------------------------------- pie-misuse
@liar("pie-misuse")
def camembert_a_quatorze_parts():
    """Fiche de géographie : quatorze productions en un camembert indéchiffrable."""
    v = [14, 12, 11, 10, 9, 8, 7, 6, 6, 5, 4, 3, 3, 2]
    lab = ["Riz", "Blé", "Maïs", "Soja", "Canne", "Manioc", "Pomme de terre", "Orge", "Sorgho",
           "Mil", "Coton", "Café", "Cacao", "Thé"]
    fig, ax = plt.subplots(figsize=(6.4, 5.4), layout="constrained")
    ax.pie(v, labels=lab, colors=sns.color_palette("husl", 14), startangle=90, counterclock=False)
    ax.set_title("Surfaces cultivées par culture (part du total)")
    return fig


@liar("pie-misuse")
def several_answers_in_a_pie():
    """SaaS survey: multiple answers allowed (they sum to 167 %), drawn as slices of one whole."""
    v = [71, 48, 29, 19]
    lab = ["Reporting", "Invoicing", "Forecasting", "Payroll"]
    fig, ax = plt.subplots(figsize=(5.6, 4.6))
    ax.pie(v, labels=[f"{a}\n{b} %" for a, b in zip(lab, v)],
           colors=["#264653", "#2a9d8f", "#e9c46a", "#f4a261"], wedgeprops=dict(width=.45, edgecolor="white"))
    ax.set_title("What do you use the product for?\n(several answers possible)")
    return fig


# ------------------------------------------------------------------ three-d
@liar("three-d")
def bar3d_medals():
    """Sports blog: medal counts of five nations as 3-D columns."""
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    n = ["Norway", "Germany", "Canada", "USA", "Sweden"]
    v = [37, 27, 26, 25, 18]
    ax.bar3d(np.arange(5) - .3, np.zeros(5), np.zeros(5), .6, .6, v, color="#4895ef", shade=True)
    ax.set_xticks(range(5), n); ax.set_yticks([])
    ax.set_zlabel("Medals")
    ax.set_title("Winter medals, 2022")
    return fig


@liar("three-d")
def camembert_epais_incline():
    """Plaquette d'hôpital : camembert couché et épaissi, la part de devant paraît plus grosse."""
    fig, ax = plt.subplots(figsize=(6.4, 4.2))
    v = [46, 27, 17, 10]
    cols = ["#1d3557", "#457b9d", "#a8dadc", "#f4a261"]
    dark = [tuple(.7 * c for c in matplotlib.colors.to_rgb(k)) for k in cols]
    for k in range(14, 0, -1):
        ax.pie(v, colors=dark, startangle=40, center=(0, -.025 * k))
    ax.pie(v, colors=cols, startangle=40,
           autopct="%d %%", textprops=dict(color="black", fontsize=9))
    ax.legend(handles=[Patch(color=c, label=n) for c, n in zip(cols, ["Soins", "Logistique", "Pharmacie", "Administration"])],
              loc="lower center", ncol=2, frameon=False)
    for t in ax.texts:
        if t.get_text() in ("46 %", "27 %"):
            t.set_color("white")
    ax.set_aspect(.5)
    ax.set_xlim(-1.5, 1.5); ax.set_ylim(-2.4, 1.2)
    ax.set_title("Répartition du budget 2023")
    return fig


# -------------------------------------------------------- misrepresentation
@liar("misrepresentation")
def etiquettes_qui_ne_collent_pas():
    """Rapport : la barre du site B est dessinée à 72 et étiquetée 58 % ; celle du D à 41, étiquetée 55 %."""
    fig, ax = plt.subplots(figsize=(6.5, 4))
    h = [64, 72, 49, 41]
    txt = ["64 %", "58 %", "49 %", "55 %"]
    ax.bar(["Site A", "Site B", "Site C", "Site D"], h, color="#588157", width=.6)
    for i, (a, t) in enumerate(zip(h, txt)):
        ax.text(i, a + 1, t, ha="center", va="bottom")
    ax.set_yticks([]); ax.set_ylim(0, 85)
    for s in ("left", "top", "right"):
        ax.spines[s].set_visible(False)
    ax.set_title("Patients sortis avant midi, par site")
    return fig


@liar("misrepresentation")
def bubbles_by_radius():
    """Climate leaflet: circle radius proportional to emissions, so 12 vs 6 looks four times bigger, not twice."""
    fig, ax = plt.subplots(figsize=(8.5, 3.8))
    v = [12, 6, 3, 1.5]
    x = [12, 36, 51, 63]
    for xi, vi, n in zip(x, v, ["Region A", "Region B", "Region C", "Region D"]):
        ax.add_patch(Circle((xi, 0), vi, color="#e76f51"))
        ax.text(xi, -14.5, f"{n}\n{vi:g} Gt", ha="center", va="top", fontsize=10)
    ax.set_xlim(-2, 70); ax.set_ylim(-21, 14); ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("CO₂ emissions by region (Gt per year)")
    return fig


# ---------------------------------------------------- discretised-continuous
@liar("discretised-continuous")
def temperature_en_trois_paliers():
    """Fiche de géographie : un champ de température continu réduit à trois aplats, seuils arbitraires."""
    x, y = np.meshgrid(np.linspace(0, 10, 60), np.linspace(0, 8, 48))
    z = 12 + 4 * np.sin(x / 3) + 3 * np.cos(y / 2.5) - .4 * y
    fig, ax = plt.subplots(figsize=(7, 4.6))
    cm = ListedColormap(["#fee6ce", "#fdae6b", "#d94801"])
    m = ax.pcolormesh(x, y, z, cmap=cm, norm=BoundaryNorm([0, 9.3, 13.1, 25], 3), shading="auto")
    cb = fig.colorbar(m, ax=ax, ticks=[4.6, 11.2, 19])
    cb.ax.set_yticklabels(["frais", "doux", "chaud"])
    ax.set_xlabel("Distance ouest-est (km)"); ax.set_ylabel("Distance sud-nord (km)")
    ax.set_title("Température moyenne dans la vallée")
    return fig


# -------------------------------------------------------- rainbow-colormap
@liar("rainbow-colormap")
def pluies_en_jet():
    """Étudiant en géographie : cumul de pluie en contourf avec jet."""
    x, y = np.meshgrid(np.linspace(0, 100, 80), np.linspace(0, 80, 70))
    z = 620 + 380 * np.exp(-((x - 60) ** 2 + (y - 45) ** 2) / 900) + 1.8 * y
    fig, ax = plt.subplots(figsize=(7, 4.8))
    c = ax.contourf(x, y, z, levels=20, cmap="jet")
    fig.colorbar(c, ax=ax, label="Pluie annuelle (mm)")
    ax.set_xlabel("km vers l'est"); ax.set_ylabel("km vers le nord")
    ax.set_title("Cumul annuel de pluie, massif central du département")
    return fig


@liar("rainbow-colormap")
def shot_chart_home_rainbow():
    """Basketball blog: hist2d of shots with a home-made violet-to-red rainbow ramp."""
    rng = np.random.default_rng(8)
    cm = LinearSegmentedColormap.from_list("mine", ["#6a00a8", "#1030ff", "#00d5ff", "#1fd655", "#fff200", "#ff8c00", "#e00000"])
    x = rng.normal(0, 3.2, 6000); y = np.abs(rng.normal(0, 3.6, 6000))
    fig, ax = plt.subplots(figsize=(6.4, 5))
    h = ax.hist2d(x, y, bins=[28, 24], range=[[-7.5, 7.5], [0, 12]], cmap=cm)
    fig.colorbar(h[3], ax=ax, label="Shots per cell")
    ax.set_xlabel("Distance from the basket axis (m)"); ax.set_ylabel("Distance from the baseline (m)")
    ax.set_title("Where the league shoots from")
    return fig


# ------------------------------------------------------------- colour-blind
@liar("colour-blind")
def rouge_et_vert_de_meme_clarte():
    """Rapport d'hôpital : deux courbes pareilles sauf rouge et vert de même clarté."""
    rng = np.random.default_rng(21)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    m = pd.date_range("2022-01-01", periods=24, freq="MS")
    ax.plot(m, 6.1 + np.cumsum(rng.normal(0, .22, 24)), color="#c0503c", lw=2, label="Site Nord")
    ax.plot(m, 6.3 + np.cumsum(rng.normal(0, .22, 24)), color="#5f7d2f", lw=2, label="Site Sud")
    ax.legend(frameon=False)
    ax.set_ylabel("Durée moyenne de séjour (jours)")
    ax.set_title("Durée moyenne de séjour des deux sites")
    return fig


# ------------------------------------------------------------- low-contrast
@liar("low-contrast")
def dark_board_ghost_text():
    """SaaS dark dashboard: axis text nearly the colour of the background."""
    fig, ax = plt.subplots(figsize=(7.5, 4), facecolor="#20242c")
    ax.set_facecolor("#20242c")
    m = pd.date_range("2023-01-01", periods=12, freq="MS")
    ax.plot(m, [31, 33, 34, 37, 36, 40, 43, 44, 48, 49, 53, 55], color="#62d2f2", lw=2.4)
    ax.set_ylabel("Daily active users (thousand)", color="#3b414c")
    ax.set_title("Daily active users, 2023", color="#3b414c")
    ax.tick_params(colors="#3b414c")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b"))
    for s in ax.spines.values():
        s.set_color("#3b414c")
    return fig


# ----------------------------------------------------------- too-many-series
@liar("too-many-series")
def quatorze_villes_spaghetti():
    """Fiche de géographie : quatorze courbes de température et une légende de quatorze lignes."""
    rng = np.random.default_rng(3)
    villes = ["Brest", "Lille", "Lyon", "Nice", "Metz", "Paris", "Rennes", "Nantes", "Dijon", "Tours",
              "Limoges", "Pau", "Bastia", "Reims"]
    k = np.arange(12)
    df = pd.DataFrame({v: 12 + rng.normal(0, 1.5) - rng.uniform(6, 9.5) * np.cos(2 * np.pi * (k - .5 - rng.uniform(0, .5)) / 12)
                       + rng.normal(0, .5, 12) for v in villes}, index=MOIS)
    ax = df.plot(figsize=(9, 5), color=sns.color_palette("husl", 14, as_cmap=False), lw=1.6)
    ax.set_xticks(range(12), MOIS)
    ax.legend(ncol=2, fontsize=8, loc="upper left")
    ax.set_ylabel("Température moyenne (°C)")
    ax.set_title("Températures mensuelles de quatorze villes")
    return ax.figure


@liar("too-many-series")
def league_points_spaghetti():
    """Sports blog: cumulative points of twelve clubs, all equal weight, one long legend."""
    rng = np.random.default_rng(14)
    clubs = ["Aston", "Barrow", "Crewe", "Derby", "Exeter", "Fulwood", "Grimsby", "Hull", "Ipswich", "Jarrow", "Kettering", "Leeds"]
    rows = [(w + 1, c, p) for c in clubs
            for w, p in enumerate(np.cumsum(rng.choice([0, 1, 3], 30, p=[.36, .26, .38])))]
    d = pd.DataFrame(rows, columns=["Week", "Club", "Points"])
    fig, ax = plt.subplots(figsize=(9, 5))
    sns.lineplot(data=d, x="Week", y="Points", hue="Club", palette=sns.husl_palette(12, l=.5), ax=ax, errorbar=None)
    ax.set_title("Cumulative points through the season")
    return fig


# ------------------------------------------------------------- overplotting
@liar("overplotting")
def pate_de_points():
    """Étudiante : 40 000 séjours en points pleins, un pâté bleu."""
    rng = np.random.default_rng(4)
    age = np.clip(rng.normal(58, 17, 40000), 18, 99)
    cout = 1.2 + .045 * age + rng.normal(0, 1.1, 40000)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.scatter(age, cout, color="#277da1", s=22)
    ax.set_xlabel("Âge du patient (ans)"); ax.set_ylabel("Coût du séjour (milliers d'euros)")
    ax.set_title("Âge et coût de 40 000 séjours")
    return fig


# --------------------------------------------------------------- small-text
@liar("small-text")
def etiquettes_de_trois_points():
    """Annexe de rapport : 24 services, étiquettes en corps 3."""
    rng = np.random.default_rng(6)
    v = np.sort(rng.uniform(60, 95, 24))
    fig, ax = plt.subplots(figsize=(6, 4))
    ax.barh([f"Service de soins n° {i + 1}" for i in range(24)], v, color="#5e548e")
    ax.tick_params(axis="both", labelsize=3)
    ax.set_xlabel("Taux d'occupation des lits (%)", fontsize=3.5)
    ax.set_title("Taux d'occupation des lits par service", fontsize=11)
    return fig


# ---------------------------------------------------- diverging-off-centre
@liar("diverging-off-centre")
def variation_de_prix_mal_centree():
    """Manuel d'économie : RdBu_r automatique de −3 à +14 %, le blanc tombe vers +5 %."""
    d = pd.DataFrame([[1.2, 3.4, 9.8, 13.9], [-2.8, .6, 5.5, 8.1], [.4, 2.2, 12.7, 10.6], [-1.5, -.3, 2.9, 4.2]],
                     index=["Alimentation", "Habillement", "Énergie", "Services"], columns=[2020, 2021, 2022, 2023])
    fig, ax = plt.subplots(figsize=(6.8, 4), layout="constrained")
    sns.heatmap(d, cmap="RdBu_r", annot=True, fmt=".1f", ax=ax, cbar_kws=dict(label="Variation sur un an (%)"))
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Variation annuelle des prix (%)")
    return fig


@liar("diverging-off-centre")
def anomalies_neutral_at_one_degree():
    """Climate handout: coolwarm from -0.5 to 2.5 °C, so +0.8 °C of warming looks cold."""
    lon, lat = np.meshgrid(np.linspace(-180, 180, 73), np.linspace(-80, 80, 33))
    z = .9 + .9 * (lat / 80) + .35 * np.sin(np.radians(lon) * 2) * np.cos(np.radians(lat))
    fig, ax = plt.subplots(figsize=(8, 4.2))
    m = ax.pcolormesh(lon, lat, z, cmap="coolwarm", vmin=-.5, vmax=2.5, shading="auto")
    fig.colorbar(m, ax=ax, label="Anomaly vs 1961–1990 (°C)")
    ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)")
    ax.set_title("Temperature anomaly, 2014–2023")
    return fig


# ------------------------------------------------------------- bridged-gap
@liar("bridged-gap")
def affluence_sans_les_annees_covid():
    """Blog de rugby : 2020 et 2021 n'existent pas, la ligne les enjambe sans un mot."""
    an = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2022, 2023, 2024]
    v = [13.1, 13.4, 13.2, 13.9, 13.7, 14.1, 14.2, 14.3, 13.0, 14.6, 15.1]
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(an, v, color="#1a759f", lw=2.2)
    ax.set_ylabel("Spectateurs par match (milliers)")
    ax.set_ylim(12, 16)
    ax.set_title("Affluence moyenne, 2012-2024")
    return fig


@liar("bridged-gap")
def daily_air_quality_dropna():
    """Climate site: a sensor was down for eleven weeks; dropna() then a straight line across."""
    rng = np.random.default_rng(9)
    d = pd.date_range("2023-01-01", "2023-12-31", freq="D")
    s = pd.Series(22 - 7 * np.sin(2 * np.pi * (d.day_of_year - 60) / 365) + rng.normal(0, 2.6, d.size), index=d)
    s["2023-04-20":"2023-07-06"] = np.nan
    fig, ax = plt.subplots(figsize=(8.5, 4))
    t = s.dropna()
    ax.plot(t.index, t.values, color="#386641", lw=1.2)
    ax.set_ylim(0, None)
    ax.set_ylabel("NO₂ (µg/m³)")
    ax.set_title("Daily NO₂ at the ring-road station, 2023")
    return fig


# ---------------------------------------------------- title-contradicts-data
@liar("title-contradicts-data")
def infections_pas_divisees_par_deux():
    """Rapport qualité : « divisées par deux » alors que l'on passe de 8,2 à 6,3."""
    an = np.arange(2017, 2024)
    fig, ax = plt.subplots(figsize=(7, 4))
    b = ax.bar(an, [8.2, 8.0, 7.7, 7.4, 7.0, 6.6, 6.3], color="#2a9d8f", width=.7)
    ax.bar_label(b, labels=[f"{v:.1f}".replace(".", ",") for v in [8.2, 8.0, 7.7, 7.4, 7.0, 6.6, 6.3]])
    ax.set_ylim(0, 9.5)
    ax.set_ylabel("Infections pour 1 000 séjours")
    ax.set_title("Les infections nosocomiales ont été divisées par deux en six ans")
    return fig


@liar("title-contradicts-data")
def wrong_top_scorer():
    """Sports blog: headline names Rivers as top scorer while Costa and Meyer are drawn above him."""
    n = ["Costa", "Meyer", "Rivers", "Dubois", "Lindqvist", "Okafor"]
    v = [27, 25, 23, 19, 18, 14]
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    ax.hlines(n[::-1], 0, v[::-1], color="#adb5bd", lw=3)
    ax.plot(v[::-1], n[::-1], "o", color="#d00000", ms=9)
    ax.set_xlim(0, 30)
    ax.set_xlabel("Goals")
    ax.set_title("Rivers is the league's top scorer this season")
    return fig


@liar("title-contradicts-data")
def pouvoir_d_achat_qui_monte():
    """Manuel : le titre parle d'un recul continu, la courbe monte chaque année."""
    s = pd.Series([100, 100.8, 101.3, 102.9, 103.4, 104.6, 105.1, 106.0], index=range(2012, 2020))
    fig, ax = plt.subplots(figsize=(7, 4))
    s.plot(ax=ax, color="#6a040f", marker="o")
    ax.set_ylabel("Indice (base 100 en 2012)")
    ax.set_title("Le pouvoir d'achat recule depuis 2012")
    return fig


# ---------------------------------------------------- unexplained-interval
@liar("unexplained-interval")
def bars_with_mystery_whiskers():
    """Hospital leaflet: bars with whiskers, no word on what the whiskers are."""
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.bar(["Ward A", "Ward B", "Ward C", "Ward D"], [5.9, 5.4, 4.8, 4.1], yerr=[.8, .6, .9, .5],
           capsize=5, color="#8ecae6", edgecolor="#023047")
    ax.set_ylabel("Mean length of stay (days)")
    ax.set_title("Length of stay by ward, 2023")
    return fig


@liar("unexplained-interval")
def projection_a_bande_muette():
    """Brochure climat : une bande autour de la projection, jamais nommée."""
    an = np.arange(2000, 2061)
    t = .6 + .03 * (an - 2000) + .06 * np.sin(an / 2.3)
    e = np.where(an < 2024, .08, .08 + .014 * (an - 2023))
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.fill_between(an, t - e, t + e, color="#f4a261", alpha=.35, lw=0)
    ax.plot(an, t, color="#bc3908", lw=2)
    ax.set_ylabel("Réchauffement (°C)")
    ax.set_title("Réchauffement observé puis projeté, 2000-2060")
    return fig


# ------------------------------------------------------------------ conseils
@liar("false-precision")
def notes_a_cinq_decimales():
    """Rapport d'hôpital : une note de satisfaction écrite à cinq décimales."""
    v = [8.41273, 8.10846, 7.93518, 7.52094]
    fig, ax = plt.subplots(figsize=(7, 3.6), layout="constrained")
    b = ax.barh(["Maternité", "Pédiatrie", "Chirurgie", "Urgences"][::-1], v[::-1], color="#84a98c")
    ax.bar_label(b, fmt="%.5f", padding=3)
    ax.set_xlim(0, 10)
    ax.set_xlabel("Note moyenne sur 10 (environ 60 répondants par service)")
    ax.set_title("Satisfaction des patients")
    return fig


@liar("smoothed-line")
def spline_through_five_points():
    """Economics handout: five yearly figures turned into a wavy spline with humps nobody measured."""
    from scipy.interpolate import CubicSpline
    x = np.array([2019, 2020, 2021, 2022, 2023]); y = np.array([3.1, 6.8, 3.4, 5.9, 5.2])
    xx = np.linspace(2019, 2023, 300)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(xx, CubicSpline(x, y)(xx), color="#5f0f40", lw=2.2)
    ax.plot(x, y, "o", color="#5f0f40")
    ax.set_xticks(x); ax.set_ylabel("Saving rate (% of income)")
    ax.set_title("Household saving rate")
    return fig


@liar("unsorted-bars")
def regions_sans_tri():
    """Fiche de géographie : huit régions dans un ordre quelconque, barres en dents de scie."""
    s = pd.Series({"Grand Est": 97, "Hauts-de-France": 188, "Corse": 40, "Bretagne": 127, "Centre": 66,
                   "Normandie": 111, "Bourgogne": 58, "Occitanie": 84})
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    s.plot.barh(ax=ax, color="#606c38")
    ax.set_xlabel("Habitants par km²")
    ax.set_title("Densité de population de huit régions")
    return fig


# =====================================================================
#                              HONNÊTES
# =====================================================================


@honest
def barres_autour_de_cent():
    """Limite : barres dont le pied est 100, la référence nommée de l'indice, avec sa ligne."""
    v = np.array([112, 107, 103, 96, 91])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(["Luxembourg", "Danemark", "Belgique", "Italie", "Espagne"], v - 100, bottom=100, color="#33658a", width=.6)
    ax.axhline(100, color="black", lw=1.2)
    ax.text(4.45, 100.3, "moyenne européenne = 100", ha="right", fontsize=9)
    ax.set_ylim(85, 118)
    ax.set_ylabel("Indice (moyenne européenne = 100)")
    ax.set_title("Écart du niveau des prix à la moyenne européenne")
    return fig


@honest
def dot_plot_not_from_zero():
    """Borderline: dots (not bars) on an axis from 78 to 94, interval named."""
    fig, ax = plt.subplots(figsize=(7, 3.8), layout="constrained")
    n = ["St Anne", "Riverside", "Northgate", "Hillview", "Lakeside"]
    v = np.array([90.8, 88.9, 87.5, 85.2, 82.6]); e = np.array([1.4, 1.1, 1.8, 1.3, 2.0])
    ax.errorbar(v[::-1], n[::-1], xerr=e[::-1], fmt="o", color="#1d3557", capsize=3)
    ax.set_xlim(78, 94)
    ax.set_xlabel("Patients who would recommend the hospital (%), with 95% confidence interval")
    ax.set_title("Patient recommendation by hospital, 2023")
    return fig


@honest
def cascade_du_budget():
    """Limite : graphique en cascade, barres flottantes qui s'enchaînent."""
    lab = ["Budget 2022", "Salaires", "Énergie", "Médicaments", "Économies", "Budget 2023"]
    d = [184, 9, 6, 4, -5, None]
    fig, ax = plt.subplots(figsize=(8, 4))
    cum = 0
    for i, (l, x) in enumerate(zip(lab, d)):
        if x is None:
            ax.bar(i, cum, color="#264653"); ax.text(i, cum + 3, f"{cum}", ha="center")
        elif i == 0:
            ax.bar(i, x, color="#264653"); cum = x; ax.text(i, cum + 3, f"{x}", ha="center")
        else:
            ax.bar(i, abs(x), bottom=min(cum, cum + x), color="#e76f51" if x > 0 else "#2a9d8f")
            ax.text(i, max(cum, cum + x) + 3, f"{x:+d}".replace("-", "−"), ha="center"); cum += x
    ax.set_xticks(range(6), lab); ax.set_ylim(0, 220)
    ax.set_ylabel("Millions d'euros")
    ax.set_title("De 184 à 198 millions d'euros : ce qui fait le budget de l'hôpital")
    return fig


@honest
def chantier_broken_barh():
    """Limite : Gantt en broken_barh, pied des barres au début des travaux."""
    fig, ax = plt.subplots(figsize=(8, 3.6), layout="constrained")
    t = [("Études", [(0, 4)]), ("Gros œuvre", [(4, 7)]), ("Second œuvre", [(9, 5), (15, 2)]),
         ("Équipements", [(13, 4)]), ("Ouverture", [(17, 1)])]
    for i, (n, seg) in enumerate(t):
        ax.broken_barh(seg, (i - .35, .7), facecolors="#577590")
    ax.set_yticks(range(5), [a for a, _ in t]); ax.invert_yaxis()
    ax.set_xlim(0, 18); ax.set_xlabel("Mois depuis janvier 2023")
    ax.grid(axis="x", alpha=.4)
    ax.set_title("Calendrier du nouveau bloc opératoire")
    return fig


@honest
def amplitude_mensuelle():
    """Limite : barres flottantes du minimum au maximum de chaque mois."""
    lo = np.array([-2, -1, 2, 4, 8, 12, 14, 14, 11, 7, 2, -1])
    hi = np.array([6, 8, 12, 16, 20, 24, 27, 26, 22, 17, 10, 7])
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.bar(MOIS, hi - lo, bottom=lo, color="#f4a261", width=.55)
    ax.axhline(0, color="grey", lw=.8)
    ax.set_ylim(-6, 30)
    ax.set_ylabel("Température (°C)")
    ax.set_title("Du minimum au maximum moyens, mois par mois")
    return fig


@honest
def league_position_bump():
    """Borderline: inverted y axis, because first place belongs on top."""
    w = np.arange(1, 11)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    for n, r, c in [("Harriers", [4, 4, 3, 3, 2, 2, 2, 1, 1, 1], "#c1121f"), ("United", [1, 1, 1, 1, 1, 1, 1, 2, 2, 3], "#003049"),
                    ("Rovers", [2, 3, 4, 4, 4, 3, 3, 3, 3, 2], "#669bbc"), ("Albion", [3, 2, 2, 2, 3, 4, 4, 4, 4, 4], "#8d99ae")]:
        ax.plot(w, r, color=c, lw=2.5, marker="o"); ax.text(10.15, r[-1], n, color="black", va="center")
    ax.invert_yaxis(); ax.set_yticks([1, 2, 3, 4]); ax.set_xticks(w); ax.set_xlim(.7, 11.4)
    ax.set_ylabel("League position"); ax.set_xlabel("Match week")
    ax.set_title("Harriers climb to first place")
    return fig


@honest
def thermocline():
    """Limite : profondeur vers le bas."""
    z = np.linspace(0, 500, 100)
    fig, ax = plt.subplots(figsize=(4.6, 5.4), layout="constrained")
    ax.plot(5 + 14 / (1 + np.exp((z - 120) / 35)), z, color="#0077b6", lw=2)
    ax.set_ylim(500, 0)
    ax.set_xlabel("Température (°C)"); ax.set_ylabel("Profondeur (m)")
    ax.set_title("Profil de température en mer d'Iroise")
    return fig


@honest
def pyramide_des_ages():
    """Limite : barres vers la gauche, étiquettes en valeur absolue."""
    cl = [f"{a}-{a + 9}" for a in range(0, 90, 10)]
    h = np.array([5.9, 6.2, 6.0, 6.3, 6.4, 6.6, 5.9, 4.6, 2.3]); f = np.array([5.6, 5.9, 6.0, 6.5, 6.5, 6.8, 6.4, 5.4, 3.4])
    fig, ax = plt.subplots(figsize=(7, 4.6))
    ax.barh(cl, -h, color="#457b9d", label="Hommes"); ax.barh(cl, f, color="#f4a261", label="Femmes")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.axvline(0, color="white", lw=1)
    ax.set_xlabel("Habitants (milliers)"); ax.set_ylabel("Âge (ans)")
    ax.legend(frameon=False, loc="upper right"); ax.set_xlim(-9, 9)
    ax.set_title("Pyramide des âges de la ville (moins de 90 ans)")
    return fig


@honest
def climat_avant_aujourd_hui():
    """Limite : axe des x retourné, en milliers d'années avant aujourd'hui (le passé à gauche)."""
    ka = np.linspace(0, 140, 500)
    t = -4 + 3.2 * np.cos(2 * np.pi * (ka - 5) / 105) + 1.1 * np.cos(2 * np.pi * ka / 41)
    fig, ax = plt.subplots(figsize=(8, 3.8), layout="constrained")
    ax.plot(ka, t, color="#3d405b", lw=1.6)
    ax.set_xlim(140, 0)
    ax.set_xlabel("Milliers d'années avant aujourd'hui"); ax.set_ylabel("Écart de température (°C)")
    ax.set_title("Température reconstituée d'une carotte de glace")
    return fig


@honest
def diagramme_ombrothermique():
    """Limite : deux axes, mais c'est la convention P = 2T de la géographie."""
    t = [6, 7, 10, 13, 17, 21, 24, 24, 20, 15, 10, 7]; p = [65, 55, 50, 52, 38, 22, 10, 18, 55, 88, 76, 70]
    fig, ax = plt.subplots(figsize=(7, 4.4), layout="constrained")
    ax.bar(range(12), p, color="#90caf9", label="Précipitations")
    ax.set_ylim(0, 100); ax.set_ylabel("Précipitations (mm)"); ax.set_xticks(range(12), MOIS)
    b = ax.twinx(); b.plot(range(12), t, color="#c1121f", lw=2, marker="o", label="Température")
    b.set_ylim(0, 50); b.set_ylabel("Température (°C)")
    ax.set_title("Diagramme ombrothermique d'une ville méditerranéenne (échelles P = 2T)")
    fig.legend(loc="outside lower center", ncol=2)
    return fig


@honest
def pace_km_and_miles():
    """Borderline: a second x axis, the same distance in miles."""
    km = np.linspace(1, 42, 42)
    pace = 4.6 + .0035 * np.maximum(0, km - 25) ** 1.8
    fig, ax = plt.subplots(figsize=(7.5, 4.2), layout="constrained")
    ax.step(km, pace, where="mid", color="#bb3e03", lw=2)
    ax.set_xlabel("Distance (km)"); ax.set_ylabel("Pace (min per km)")
    s = ax.secondary_xaxis("top", functions=(lambda k: k / 1.609, lambda m: m * 1.609)); s.set_xlabel("Distance (miles)")
    ax.set_title("Pace through a marathon: the wall after 25 km")
    return fig


@honest
def celsius_et_fahrenheit():
    """Limite : deux axes des y, la même grandeur en deux unités."""
    h = np.arange(0, 73, 3)
    fig, ax = plt.subplots(figsize=(7.5, 4), layout="constrained")
    ax.plot(h, 37 + 2.1 * np.exp(-((h - 20) / 12) ** 2) + .15 * np.sin(h / 4), color="#9b2226", marker=".", lw=1.8)
    ax.set_xlabel("Heures depuis l'admission"); ax.set_ylabel("Température (°C)")
    s = ax.secondary_yaxis("right", functions=(lambda c: c * 1.8 + 32, lambda f: (f - 32) / 1.8)); s.set_ylabel("Température (°F)")
    ax.set_title("Courbe de température d'un patient")
    return fig


@honest
def pareto_des_incidents():
    """Limite : barres et cumul en pourcentage sur deux axes : un Pareto."""
    n = pd.Series({"Identité": 84, "Prescription": 61, "Chute": 37, "Matériel": 21, "Transport": 12, "Autre": 5})
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    n.plot.bar(ax=ax, color="#577590", rot=0); ax.set_ylabel("Incidents déclarés"); ax.set_ylim(0, n.sum())
    b = ax.twinx(); b.plot(range(6), n.cumsum() / n.sum() * 100, color="#f3722c", marker="o")
    b.set_ylim(0, 100); b.set_ylabel("Part cumulée (%)")
    ax.set_title("Diagramme de Pareto des incidents, 2023")
    return fig


@honest
def recensements_a_leur_date():
    """Limite : années irrégulières, mais posées à leur vraie place, recensements marqués."""
    an = [1962, 1968, 1975, 1982, 1990, 1999, 2006, 2011, 2016, 2021]
    p = [31.2, 35.8, 41.0, 42.3, 44.9, 47.1, 49.8, 50.6, 52.3, 53.0]
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(an, p, "o-", color="#31572c", lw=1.6)
    ax.set_xticks(an); ax.tick_params(axis="x", rotation=45)
    ax.set_ylabel("Population (milliers)"); ax.set_xlabel("Année de recensement")
    ax.set_title("Population de la commune aux recensements")
    fig.tight_layout()
    return fig


@honest
def log_income_life_expectancy():
    """Borderline: tick spacing is logarithmic and says so."""
    rng = np.random.default_rng(31)
    g = 10 ** rng.uniform(2.8, 4.9, 90)
    e = 40 + 9.2 * (np.log10(g) - 1) + rng.normal(0, 2.2, 90)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.scatter(g, e, color="#5a189a", alpha=.65, s=28, edgecolor="white", lw=.4)
    ax.set_xscale("log"); ax.set_xticks([1000, 10000, 50000], ["1,000", "10,000", "50,000"])
    ax.set_xlabel("GDP per person (US$, log scale)"); ax.set_ylabel("Life expectancy (years)")
    ax.set_title("Richer countries live longer")
    return fig


@honest
def histogramme_en_densite():
    """Limite : classes inégales, mais density=True et l'axe le dit."""
    rng = np.random.default_rng(12)
    r = rng.lognormal(3.15, .5, 4000)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.hist(r, bins=[0, 5, 10, 15, 20, 25, 30, 40, 60, 120], density=True, color="#bc6c25", edgecolor="white")
    ax.set_xlabel("Revenu annuel (milliers d'euros)"); ax.set_ylabel("Densité (part par millier d'euros)")
    ax.set_title("Distribution des revenus : l'aire de chaque barre donne la part des ménages")
    return fig


@honest
def stairs_per_year_of_age():
    """Borderline: unequal age groups, height divided by the width of the group."""
    e = np.array([0, 1, 5, 15, 25, 45, 65, 85]); n = np.array([410, 640, 700, 980, 2500, 3900, 5600])
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.stairs(n / np.diff(e), e, fill=True, color="#4d908e")
    ax.set_xlabel("Age (years)"); ax.set_ylabel("Admissions per year of age")
    ax.set_title("Hospital admissions per single year of age, unequal age groups")
    return fig


@honest
def saison_d_aout_a_mai():
    """Limite : les mois commencent en août, l'ordre d'une saison de football."""
    m = ["août", "sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai"]
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.bar(m, [9, 11, 14, 10, 8, 12, 9, 13, 15, 7], color="#1d3557")
    ax.set_ylabel("Buts marqués"); ax.set_xlabel("Saison 2022-2023")
    ax.set_title("Les buts du club, mois par mois")
    return fig


@honest
def tickets_by_hour_from_six():
    """Borderline: hours from 6 to 5, a working day that starts at 6 am."""
    h = [(6 + i) % 24 for i in range(24)]
    v = [4, 9, 22, 41, 48, 45, 37, 33, 42, 46, 44, 38, 29, 21, 17, 14, 12, 9, 7, 5, 3, 2, 2, 3]
    fig, ax = plt.subplots(figsize=(8.5, 3.8), layout="constrained")
    ax.bar(range(24), v, color="#4361ee", width=.85)
    ax.set_xticks(range(0, 24, 2), [f"{x:02d}:00" for x in h[::2]], fontsize=8)
    ax.set_xlabel("Hour of day (from 6 am to 5 am the next day)"); ax.set_ylabel("Tickets opened")
    ax.set_title("Support tickets by hour, typical Tuesday")
    return fig


@honest
def regions_triees():
    """Barres triées, zéro au pied."""
    s = pd.Series({"Île-de-France": 38.4, "Auvergne-Rhône-Alpes": 32.1, "Bretagne": 29.7, "Occitanie": 28.6, "Corse": 26.9}).sort_values()
    fig, ax = plt.subplots(figsize=(7, 3.6), layout="constrained")
    s.plot.barh(ax=ax, color="#6a994e")
    ax.bar_label(ax.containers[0], labels=[f"{v:.1f}".replace(".", ",") for v in s], padding=3)
    ax.set_xlim(0, 43); ax.set_xlabel("Milliers d'euros par habitant")
    ax.set_title("PIB par habitant de cinq régions")
    return fig


@honest
def ligne_sur_classes_d_age():
    """Limite : une ligne sur des catégories, mais ordonnées (classes d'âge)."""
    c = ["18-24", "25-34", "35-44", "45-54", "55-64", "65-74"]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(c, [31, 38, 46, 55, 66, 74], "o-", color="#7f5539", lw=2)
    ax.set_ylim(0, 100); ax.set_xlabel("Âge (ans)"); ax.set_ylabel("Ont un médecin traitant attitré (%)")
    ax.set_title("L'attachement au médecin traitant augmente avec l'âge")
    return fig


@honest
def slope_2012_2022():
    """Limite : pente entre deux dates, des lignes qui relient deux instants et non deux catégories."""
    fig, ax = plt.subplots(figsize=(5.6, 5), layout="constrained")
    for n, a, b in [("Norvège", 69, 79), ("France", 38, 41), ("Espagne", 30, 42.5), ("Pologne", 11, 21)]:
        c = "#d62828" if n == "Espagne" else "#6c757d"
        ax.plot([0, 1], [a, b], "o-", color=c, lw=2.4 if n == "Espagne" else 1.5)
        ax.text(-.04, a, f"{n} {a}", ha="right", va="center", color=c)
        ax.text(1.04, b + (1 if n == "Espagne" else -1 if n == "France" else 0), f"{b:g}".replace(".", ","), va="center", color=c)
    ax.set_xticks([0, 1], ["2012", "2022"]); ax.set_xlim(-.5, 1.25); ax.set_yticks([])
    for s in ("left", "right", "top"):
        ax.spines[s].set_visible(False)
    ax.set_title("Part d'électricité renouvelable (%) :\nl'Espagne passe devant la France")
    return fig


@honest
def polar_seasonality():
    """Borderline: polar line, months round the circle, closed on January (a cycle, not categories)."""
    v = np.array([88, 76, 64, 51, 40, 33, 30, 34, 46, 63, 80, 92])
    fig = plt.figure(figsize=(5.4, 5.2)); ax = fig.add_subplot(projection="polar")
    ax.plot(np.arange(13) * np.pi / 6, np.append(v, v[0]), color="#3a7ca5", lw=2.2, marker="o")
    ax.set_rlabel_position(195)
    ax.set_theta_zero_location("N"); ax.set_theta_direction(-1)
    ax.set_xticks(np.arange(12) * np.pi / 6, MONTHS); ax.set_ylim(0, 100)
    ax.set_title("Flu-like consultations per 100,000, by month")
    return fig


@honest
def camembert_a_quatre_parts():
    """Camembert simple : quatre parts d'un tout, somme 100 %."""
    fig, ax = plt.subplots(figsize=(5.4, 4.4))
    ax.pie([52, 24, 15, 9], labels=["Voiture", "Transports", "Marche", "Vélo"], autopct="%d %%", startangle=90, counterclock=False,
           colors=["#8ecae6", "#ffb703", "#bde0a8", "#fb8500"])
    ax.set_title("Comment les habitants vont au travail")
    return fig


@honest
def surface_cobb_douglas():
    """Limite : une vraie surface z = f(x, y) d'un manuel d'économie."""
    k, l = np.meshgrid(np.linspace(0.1, 10, 30), np.linspace(0.1, 10, 30))
    fig = plt.figure(figsize=(6.6, 5)); ax = fig.add_subplot(projection="3d")
    ax.plot_surface(k, l, k ** .35 * l ** .65, cmap="viridis", lw=0)
    ax.set_xlabel("Capital K"); ax.set_ylabel("Travail L"); ax.set_zlabel("Production Y")
    ax.set_title("Fonction de production Y = K$^{0,35}$ L$^{0,65}$")
    return fig


@honest
def earthquake_foci_3d():
    """Borderline: a true 3-D scatter (longitude, latitude, depth)."""
    rng = np.random.default_rng(17)
    x = rng.uniform(140, 146, 150); d = np.clip((145 - x) * 55 + rng.normal(0, 18, 150), 3, None)
    fig = plt.figure(figsize=(6.6, 5.2)); ax = fig.add_subplot(projection="3d")
    ax.scatter(x, rng.uniform(35, 41, 150), d, s=16, color="#9b2226")
    ax.invert_zaxis()
    ax.set_xlabel("Longitude (°E)"); ax.set_ylabel("Latitude (°N)"); ax.set_zlabel("Depth (km)")
    ax.set_title("Earthquake foci dip under the plate")
    return fig


@honest
def bulles_en_surface():
    """Limite : bulles étiquetées, cette fois l'aire est proportionnelle à la valeur."""
    fig, ax = plt.subplots(figsize=(8, 3.6))
    x = 0
    for n, v in [("Asie", 16), ("Amériques", 9), ("Europe", 4), ("Afrique", 1)]:
        r = np.sqrt(v); x += r
        ax.add_patch(Circle((x, 0), r, color="#83c5be")); ax.text(x, -4.4, f"{n}\n{v} Gt", ha="center", va="top")
        x += r + 1.2
    ax.set_xlim(-1, x); ax.set_ylim(-6.6, 4.4); ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("Émissions par continent (aire proportionnelle)")
    return fig


@honest
def etiquettes_en_millions():
    """Limite : valeurs en euros, étiquettes arrondies en millions, cohérentes."""
    v = [1_240_000, 1_385_000, 1_512_000, 1_690_000]
    fig, ax = plt.subplots(figsize=(6.5, 4))
    b = ax.bar(["T1 2023", "T2 2023", "T3 2023", "T4 2023"], v, color="#7209b7", width=.6)
    ax.bar_label(b, labels=["1,24 M€", "1,39 M€", "1,51 M€", "1,69 M€"], padding=2)
    ax.set_ylim(0, 1_950_000); ax.set_yticks([0, 500_000, 1_000_000, 1_500_000]); ax.yaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{x / 1e6:.1f}".replace(".", ",")))
    ax.set_ylabel("Abonnements (M€)"); ax.set_title("Revenu d'abonnement par trimestre")
    return fig


@honest
def seuils_officiels_de_qualite_de_l_air():
    """Limite : variable continue en classes, mais ce sont les seuils réglementaires cités."""
    rng = np.random.default_rng(23)
    d = np.clip(rng.gamma(5, 4.2, 365)[:364].reshape(7, 52, order="F"), 2, 74)
    bo = [0, 10, 20, 25, 50, 75]
    cm = ListedColormap(["#ffffcc", "#fed976", "#fd8d3c", "#e31a1c", "#800026"])
    fig, ax = plt.subplots(figsize=(9, 3), layout="constrained")
    m = ax.imshow(d, cmap=cm, norm=BoundaryNorm(bo, 5), aspect="auto", extent=[.5, 52.5, 6.5, -.5])
    ax.set_yticks(range(7), ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]); ax.set_xlabel("Semaine de 2023")
    cb = fig.colorbar(m, ax=ax, ticks=bo); cb.set_label("PM2,5 (µg/m³)")
    ax.set_title("PM2,5 jour par jour, seuils réglementaires de l'indice ATMO")
    return fig


@honest
def tide_phase_cyclic():
    """Borderline: hsv-like cyclic map, but for a phase in degrees."""
    x, y = np.meshgrid(np.linspace(-10, 10, 90), np.linspace(-8, 8, 80))
    fig, ax = plt.subplots(figsize=(6.8, 4.8))
    m = ax.pcolormesh(x, y, np.degrees(np.arctan2(y - 1, x + 2)) % 360, cmap="hsv", vmin=0, vmax=360, shading="auto")
    fig.colorbar(m, ax=ax, ticks=[0, 90, 180, 270, 360], label="Phase of the M2 tide (degrees)")
    ax.set_xlabel("Distance east (100 km)"); ax.set_ylabel("Distance north (100 km)")
    ax.set_title("The tide turns around an amphidromic point")
    return fig


@honest
def rouge_vert_distingues():
    """Limite : rouge et vert, mais de clartés opposées, traits différents et noms sur les courbes."""
    an = np.arange(2010, 2024)
    fig, ax = plt.subplots(figsize=(7.5, 4))
    a = np.array([21, 22, 24, 25, 27, 28, 30, 32, 33, 35, 36, 39, 41, 43]); b = np.array([54, 53, 53, 51, 50, 48, 47, 45, 44, 42, 40, 38, 35, 33])
    ax.plot(an, a, color="#0b3d0b", lw=2.4); ax.plot(an, b, color="#ef6a5a", lw=2.4, ls="--", marker="s", ms=4)
    ax.text(2023.2, 43, "bio", color="#0b3d0b", va="center"); ax.text(2023.2, 33, "conventionnel", color="#b03a2c", va="center")
    ax.set_xlim(2009.5, 2026.5); ax.set_ylim(0, 60); ax.set_ylabel("Exploitations")
    ax.set_title("Dans le canton, le bio est passé devant en 2021")
    return fig


@honest
def quatorze_gris_un_rouge():
    """Limite : quinze séries, quatorze en gris et une mise en avant, nommée sur la courbe."""
    rng = np.random.default_rng(19)
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    w = np.arange(1, 31)
    for _ in range(14):
        ax.plot(w, np.cumsum(rng.choice([0, 1, 3], 30, p=[.4, .27, .33])), color="#b3b7bd", lw=1)
    us = np.cumsum(rng.choice([0, 1, 3], 30, p=[.2, .2, .6]))
    ax.plot(w, us, color="#c1121f", lw=2.8); ax.text(30.4, us[-1], "Brest", color="#c1121f", va="center")
    ax.set_xlim(1, 34); ax.set_xlabel("Journée"); ax.set_ylabel("Points cumulés")
    ax.set_title("La saison de Brest, parmi les autres clubs (en gris)")
    return fig


@honest
def small_multiples_of_wards():
    """Borderline: twelve series, each in its own panel with a shared scale."""
    rng = np.random.default_rng(29)
    fig, axs = plt.subplots(3, 4, figsize=(9, 5.4), sharex=True, sharey=True, layout="constrained")
    for i, a in enumerate(axs.flat):
        a.plot(np.arange(2012, 2024), 6 + rng.normal(0, .8) + np.cumsum(rng.normal(0, .25, 12)), color="#1b4332")
        a.set_title(f"Ward {i + 1}", fontsize=9); a.set_xticks([2013, 2018, 2023])
    fig.supylabel("Mean length of stay (days)"); fig.suptitle("Length of stay, twelve wards, 2012–2023")
    return fig


@honest
def nuage_dense_en_hexbin():
    """Limite : 40 000 points, mais en hexagones comptés."""
    rng = np.random.default_rng(4)
    age = np.clip(rng.normal(58, 17, 40000), 18, 99); c = 1.2 + .045 * age + rng.normal(0, 1.1, 40000)
    fig, ax = plt.subplots(figsize=(7, 4.4))
    h = ax.hexbin(age, c, gridsize=34, cmap="Blues", mincnt=1)
    fig.colorbar(h, ax=ax, label="Séjours par hexagone")
    ax.set_xlabel("Âge du patient (ans)"); ax.set_ylabel("Coût du séjour (milliers d'euros)")
    ax.set_title("Âge et coût de 40 000 séjours")
    return fig


@honest
def twoslope_prices():
    """Borderline: unequal range (-3 to +14 %), but TwoSlopeNorm puts white at zero."""
    d = np.array([[1.2, 3.4, 9.8, 13.9], [-2.8, .6, 5.5, 8.1], [.4, 2.2, 12.7, 10.6], [-1.5, -.3, 2.9, 4.2]])
    fig, ax = plt.subplots(figsize=(6.6, 4), layout="constrained")
    m = ax.imshow(d, cmap="RdBu_r", norm=TwoSlopeNorm(0, -14, 14), aspect="auto")
    ax.set_xticks(range(4), [2020, 2021, 2022, 2023]); ax.set_yticks(range(4), ["Food", "Clothing", "Energy", "Services"])
    for i in range(4):
        for j in range(4):
            ax.text(j, i, f"{d[i, j]:+.1f}", ha="center", va="center", color="white" if abs(d[i, j]) > 9 else "black")
    fig.colorbar(m, ax=ax, label="Change over one year (%)")
    ax.set_title("Annual price changes (%)")
    return fig


@honest
def indice_centre_sur_cent():
    """Limite : divergente dont le milieu est 100, la moyenne nationale."""
    rng = np.random.default_rng(33)
    d = pd.DataFrame(100 + rng.normal(0, 8, (5, 6)).clip(-19, 19), index=["Nord", "Est", "Sud", "Ouest", "Centre"],
                     columns=["Pain", "Lait", "Loyer", "Bus", "Cinéma", "Coiffeur"])
    fig, ax = plt.subplots(figsize=(7, 3.8), layout="constrained")
    sns.heatmap(d, cmap="PuOr_r", center=100, vmin=80, vmax=120, annot=True, fmt=".0f", ax=ax,
                cbar_kws=dict(label="Indice (moyenne nationale = 100)"))
    ax.set_title("Prix par région (moyenne nationale = 100)")
    return fig


@honest
def trou_laisse_visible():
    """Limite : saisons sans public, la ligne s'interrompt."""
    v = [13.1, 13.4, 13.2, 13.9, 13.7, 14.1, 14.2, 14.3, np.nan, np.nan, 13.0, 14.6, 15.1]
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(range(2012, 2025), v, color="#1a759f", lw=2.2, marker="o", ms=4)
    ax.axvspan(2019.5, 2021.5, color="#e9ecef"); ax.text(2020.5, 15, "huis clos", ha="center", fontsize=9)
    ax.set_ylim(12, 16); ax.set_ylabel("Spectateurs par match (milliers)")
    ax.set_title("Affluence moyenne, 2012-2024")
    return fig


@honest
def dotted_bridge_explained():
    """Borderline: the missing months are crossed by a dotted line, and the legend says so."""
    rng = np.random.default_rng(37)
    m = pd.date_range("2021-01-01", periods=36, freq="MS")
    s = pd.Series(48 + np.arange(36) * .3 + rng.normal(0, .8, 36), index=m); s.iloc[14:20] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(s.index, s, color="#3f37c9", lw=2, label="Measured")
    ax.plot(s.index[[13, 20]], s.iloc[[13, 20]], color="#3f37c9", ls=":", lw=1.6, label="No data (tracking outage), interpolated")
    ax.legend(frameon=False); ax.set_ylabel("Net promoter score"); ax.set_title("Net promoter score, monthly")
    return fig


@honest
def vraiment_divise_par_deux():
    """Limite : « divisées par deux », et c'est vrai (8,2 à 4,1)."""
    v = [8.2, 7.6, 6.9, 6.1, 5.4, 4.7, 4.1]
    fig, ax = plt.subplots(figsize=(7, 4))
    ml, sl, bl = ax.stem(range(2017, 2024), v, basefmt=" "); sl.set_color("#2a9d8f"); ml.set_color("#2a9d8f")
    for a, b in zip(range(2017, 2024), v):
        ax.text(a, b + .25, f"{b:.1f}".replace(".", ","), ha="center")
    ax.set_ylim(0, 9.5); ax.set_ylabel("Infections pour 1 000 séjours")
    ax.set_title("Les infections nosocomiales ont été divisées par deux en six ans")
    return fig


@honest
def bande_expliquee():
    """Limite : une bande d'incertitude nommée dans la légende."""
    an = np.arange(2000, 2061); t = .6 + .03 * (an - 2000); e = np.where(an < 2024, .08, .08 + .014 * (an - 2023))
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.fill_between(an, t - e, t + e, color="#f4a261", alpha=.4, lw=0, label="5e au 95e centile de 24 modèles")
    ax.plot(an, t, color="#bc3908", lw=2, label="médiane des modèles")
    ax.legend(frameon=False, loc="upper left"); ax.set_ylabel("Réchauffement (°C)"); ax.set_title("Réchauffement, 2000-2060")
    return fig


@honest
def boites_par_service():
    """Boîtes à moustaches, seaborn."""
    rng = np.random.default_rng(43)
    d = pd.DataFrame([(s, x) for s, k in [("Gériatrie", 9), ("Chirurgie", 6), ("Médecine", 5), ("Maternité", 3.5)] for x in rng.gamma(k, 1, 120)],
                     columns=["service", "jours"])
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.boxplot(data=d, x="service", y="jours", color="#a8dadc", ax=ax)
    ax.set_xlabel(""); ax.set_ylabel("Durée de séjour (jours)"); ax.set_title("Durée de séjour par service (médiane, quartiles)")
    return fig


@honest
def goal_minutes_eventplot():
    """Event plot: minute of every goal."""
    rng = np.random.default_rng(47)
    n = ["Harriers", "United", "Rovers", "Albion"]
    fig, ax = plt.subplots(figsize=(8, 3.4), layout="constrained")
    ax.eventplot([np.sort(rng.uniform(1, 90, k)) for k in (34, 29, 22, 17)], linelengths=.7, colors="#1d3557")
    ax.set_yticks(range(4), n); ax.set_xlim(0, 90); ax.axvline(45, color="#e63946", lw=1)
    ax.text(45.5, 3.6, "half-time", color="#b3202c", fontsize=9); ax.set_ylim(-.6, 3.95)
    ax.set_xlabel("Minute of play"); ax.set_title("When the goals come")
    return fig


@honest
def mix_electrique_empile():
    """Aires empilées qui partent de zéro."""
    an = np.arange(2010, 2024)
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    r = np.linspace(18, 41, 14); n = np.linspace(52, 40, 14); f = 100 - r - n
    ax.stackplot(an, f, n, r, labels=["Fossile", "Nucléaire", "Renouvelable"], colors=["#6c757d", "#ffca3a", "#1982c4"])
    ax.set_xlim(2010, 2023); ax.set_ylim(0, 100); ax.set_ylabel("Part de la production (%)")
    ax.legend(loc="center left", bbox_to_anchor=(1, .5), frameon=False); ax.set_title("Le mix électrique du pays")
    fig.tight_layout()
    return fig


@honest
def offre_et_demande():
    """Manuel d'économie : fill_betweenx pour les surplus, prix en ordonnée."""
    fig, ax = plt.subplots(figsize=(6.2, 4.6))
    p = np.linspace(0, 12, 100); qd, qo = 12 - p, p
    ax.plot(qd, p, color="#003049", lw=2); ax.plot(qo, p, color="#d62828", lw=2)
    h = p >= 6
    ax.fill_betweenx(p[h], 0, qd[h], color="#669bbc", alpha=.35); ax.fill_betweenx(p[~h], 0, qo[~h], color="#f77f00", alpha=.25)
    ax.text(1, 7.6, "surplus du\nconsommateur"); ax.text(1, 3.9, "surplus du\nproducteur")
    ax.text(10.4, 2.3, "demande"); ax.text(9.7, 10.8, "offre")
    ax.set_xlim(0, 12.5); ax.set_ylim(0, 12); ax.set_xlabel("Quantité"); ax.set_ylabel("Prix (€)")
    ax.set_title("Équilibre du marché et surplus")
    return fig


@honest
def courbe_de_phillips_reliee():
    """Limite : nuage relié dans l'ordre des années, qui revient en arrière en x, années écrites."""
    u = [9.4, 9.1, 8.5, 8.0, 7.9, 8.6, 7.6, 7.2]; i = [.2, 1.0, 1.9, 1.1, .5, 1.6, 5.2, 4.9]
    fig, ax = plt.subplots(figsize=(6.6, 4.6))
    ax.plot(u, i, "o-", color="#3d405b", lw=1.3)
    for a, x, y in zip(range(2016, 2024), u, i):
        ax.annotate(str(a), (x, y), xytext=(5, 5), textcoords="offset points", fontsize=9)
    ax.set_xlabel("Chômage (%)"); ax.set_ylabel("Inflation (%)"); ax.margins(.12); ax.set_title("Chômage et inflation, 2016-2023")
    return fig


@honest
def zoom_en_inset():
    """Limite : l'encart resserré est un zoom signalé."""
    rng = np.random.default_rng(53)
    x = np.arange(400); y = 120 + 6 * np.sin(x / 30) + rng.normal(0, 1.2, 400); y[250:262] += np.hanning(12) * 60
    fig, ax = plt.subplots(figsize=(8, 4.2))
    ax.plot(x, y, color="#22577a", lw=1); ax.set_ylim(80, 260)
    a = ax.inset_axes([.08, .46, .42, .42]); a.plot(x, y, color="#22577a", lw=1.2); a.set_xlim(240, 275); a.set_ylim(105, 195)
    a.set_title("zoom sur l'incident", fontsize=9); a.tick_params(labelsize=8); ax.indicate_inset_zoom(a, edgecolor="black")
    ax.set_xlabel("Minute"); ax.set_ylabel("Temps de réponse (ms)"); ax.set_title("Temps de réponse du serveur")
    return fig


@honest
def warming_stripes():
    """Borderline: axis-free stripes, diverging palette centred on the 1961-1990 mean."""
    rng = np.random.default_rng(59)
    y = np.arange(1900, 2024); t = -.35 + 1.5 * ((y - 1900) / 123) ** 2 + rng.normal(0, .13, y.size); t -= t[61:91].mean()
    fig, ax = plt.subplots(figsize=(9, 3), layout="constrained")
    m = ax.imshow(t[None], aspect="auto", cmap="RdBu_r", vmin=-1.5, vmax=1.5, extent=[1899.5, 2023.5, 0, 1])
    ax.set_yticks([]); fig.colorbar(m, ax=ax, label="Difference from the\n1961–1990 mean (°C)")
    ax.set_title("Annual temperature, 1900–2023")
    return fig


@honest
def funnel_plot_mortality():
    """Borderline: dashed limits and band, both named; hospital quality classic."""
    rng = np.random.default_rng(61)
    n = rng.integers(120, 2200, 45); r = rng.binomial(n, .05) / n * 100
    g = np.linspace(100, 2300, 200); s = np.sqrt(5 * 95 / g)
    fig, ax = plt.subplots(figsize=(7.5, 4.4))
    ax.fill_between(g, np.clip(5 - 1.96 * s, 0, None), 5 + 1.96 * s, color="#dee2e6", label="95% control limits")
    ax.axhline(5, color="#343a40", lw=1, label="National mean"); ax.scatter(n, r, color="#9d0208", s=22, zorder=3, label="Hospitals")
    ax.legend(frameon=False); ax.set_xlabel("Admissions"); ax.set_ylabel("30-day mortality (%)"); ax.set_ylim(0, 11)
    ax.set_title("Funnel plot of 30-day mortality")
    return fig


@honest
def cohort_retention():
    """Dashboard: triangular cohort heat map, sequential palette."""
    d = pd.DataFrame([[100 * np.exp(-.16 * j) * (1 + .03 * i) if i + j < 7 and j else 100 if j == 0 else np.nan for j in range(7)] for i in range(7)],
                     index=MONTHS[:7], columns=[f"M{j}" for j in range(7)])
    fig, ax = plt.subplots(figsize=(7, 4.2), layout="constrained")
    sns.heatmap(d, annot=True, fmt=".0f", cmap="YlGnBu", vmin=0, vmax=100, ax=ax, cbar_kws=dict(label="Accounts still active (%)"))
    ax.set_xlabel("Months since sign-up"); ax.set_ylabel("Sign-up month (2023)"); ax.tick_params(axis="y", rotation=0)
    ax.set_title("Retention by sign-up cohort")
    return fig


@honest
def tableau_sombre_contraste():
    """Limite : fond sombre, mais texte clair et courbes bien visibles."""
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(7.5, 4))
        m = pd.date_range("2023-01-01", periods=12, freq="MS")
        ax.plot(m, [31, 33, 34, 37, 36, 40, 43, 44, 48, 49, 53, 55], color="#ffd166", lw=2.4, label="Utilisateurs actifs")
        ax.plot(m, [12, 12, 13, 15, 15, 16, 19, 20, 21, 23, 24, 26], color="#4cc9f0", lw=2.4, ls="--", label="Utilisateurs payants")
        ax.set_ylim(0, 60); ax.legend(frameon=False); ax.set_ylabel("Milliers"); ax.set_title("Utilisateurs, 2023")
        ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    return fig


if __name__ == "__main__":
    import time
    for group in (LIARS, HONEST):
        for item in group:
            t = time.time(); fig = item[1](); fig_t = time.time() - t
            assert isinstance(fig, matplotlib.figure.Figure), item[0]
            if fig_t > 2:
                print("lent", item[0], round(fig_t, 1))
            plt.close("all")
    names = [i[0] for i in LIARS + HONEST]
    assert len(set(names)) == len(names)
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
