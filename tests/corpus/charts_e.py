import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, seaborn as sns
import matplotlib.dates as mdates
from matplotlib.colors import LinearSegmentedColormap, TwoSlopeNorm, CenteredNorm, BoundaryNorm, ListedColormap
from matplotlib.patches import Rectangle, Circle, Wedge
from matplotlib.ticker import FuncFormatter, PercentFormatter
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f

MOIS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]

# ------------------------------------------------------------------ menteuses

@liar("truncated-bars")
def salaires_par_branche():
    """Tract syndical : salaires médians en barres horizontales qui partent de 1 600 €."""
    branches = ["Propreté", "Commerce", "Logistique", "Bâtiment", "Métallurgie"]
    sal = [1742, 1815, 1870, 1958, 2104]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(branches, sal, color="#c8102e", height=0.6)
    for i, s in enumerate(sal):
        ax.text(s + 5, i, f"{s} €", va="center", fontweight="bold")
    ax.set_xlim(1600, 2180)
    ax.set_title("Ce que gagnent les salariés, branche par branche", fontweight="bold")
    ax.set_xlabel("Salaire net médian mensuel, 2024 (€)")
    for s in ["top", "right"]:
        ax.spines[s].set_visible(False)
    fig.tight_layout()
    return fig

@liar("truncated-bars")
def demand_area_from_400():
    """Energy regulator: a filled area of national demand whose foot sits at 400 TWh."""
    years = np.arange(2012, 2024)
    d = np.array([478, 481, 463, 471, 479, 477, 474, 470, 447, 466, 452, 439])
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.fill_between(years, d, 400, color="#1f6f8b")
    ax.set_ylim(400, 500)
    ax.set_xlim(2012, 2023)
    ax.set_ylabel("Electricity demand (TWh)")
    ax.set_title("Annual electricity demand, 2012–2023")
    fig.text(0.01, 0.01, "Source: regulator's market monitoring report", fontsize=8)
    fig.subplots_adjust(bottom=0.14)
    return fig

@liar("inverted-axis")
def weekly_admissions_flipped():
    """Epidemiology paper: y axis runs downwards, so a rise in admissions reads as a fall."""
    w = np.arange(1, 21)
    rng = np.random.default_rng(11)
    y = 24 + 4.1 * w + rng.normal(0, 3, 20)
    fig, ax = plt.subplots(figsize=(6, 4))
    ax.plot(w, y, "-o", color="black", ms=4)
    ax.set_ylim(120, 0)
    ax.set_xlabel("Epidemiological week")
    ax.set_ylabel("Hospital admissions per week")
    ax.set_xticks(range(2, 21, 2))
    ax.set_title("Influenza admissions, weeks 1–20")
    fig.tight_layout()
    return fig

@liar("inverted-axis")
def frequentation_a_rebours():
    """Étude de visiteurs : les années vont de 2023 à 2014, la baisse a l'air d'une hausse."""
    an = np.arange(2014, 2024)
    v = [312, 305, 298, 290, 287, 279, 268, 257, 249, 241]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(an, v, color="#6a3d9a", lw=2.5, marker="s")
    ax.set_xticks(an)
    ax.set_ylim(0, 350)
    ax.invert_xaxis()
    ax.set_ylabel("Entrées (milliers)")
    ax.set_title("Entrées annuelles du musée")
    ax.grid(axis="y", alpha=0.3)
    return fig

@liar("dual-axis")
def visiteurs_et_gazole():
    """Quotidien régional : entrées du musée et prix du gazole, deux échelles choisies pour se croiser."""
    an = np.arange(2013, 2024)
    v = np.array([182, 186, 190, 197, 201, 206, 212, 204, 207, 215, 224])
    g = np.array([1.36, 1.30, 1.16, 1.12, 1.24, 1.46, 1.45, 1.27, 1.44, 1.86, 1.82])
    fig, ax = plt.subplots(figsize=(8, 4.2))
    l1, = ax.plot(an, v, color="#1b4f72", lw=2, label="Entrées (milliers)")
    ax.set_ylabel("Entrées du musée (milliers)", color="#1b4f72")
    ax2 = ax.twinx()
    l2, = ax2.plot(an, g, color="#e67e22", lw=2, ls="--", label="Gazole (€/l)")
    ax2.set_ylabel("Prix du gazole (€/l)", color="#e67e22")
    ax.legend(handles=[l1, l2], loc="upper left")
    ax.set_title("Le musée et la pompe : deux courbes cousines")
    fig.tight_layout()
    return fig

@liar("uneven-ticks")
def tarif_annees_serrees():
    """Tract syndical : 1995, 2005, 2015, 2021, 2022, 2023 posées à distance égale."""
    ans = ["1995", "2005", "2015", "2021", "2022", "2023"]
    t = [11.4, 12.1, 15.6, 18.7, 19.9, 22.8]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(range(6), t, color="#c8102e", lw=3, marker="o")
    ax.set_xticks(range(6), ans)
    ax.set_ylim(0, 26)
    ax.set_ylabel("centimes d'euro par kWh")
    ax.set_title("Le prix du kilowattheure depuis 1995")
    fig.tight_layout()
    return fig

@liar("uneven-bins")
def cases_by_age_group():
    """Epidemiology paper: raw counts over age groups 5, 10, 30 and 20 years wide."""
    groups = ["0–4", "5–14", "15–44", "45–64", "65–74", "75–79"]
    n = [118, 164, 612, 405, 187, 96]
    fig, ax = plt.subplots(figsize=(6, 4))
    ax.bar(groups, n, color="0.45", edgecolor="black", width=0.95)
    ax.set_xlabel("Age group (years)")
    ax.set_ylabel("Confirmed cases (n)")
    ax.set_title("Age distribution of confirmed cases")
    fig.tight_layout()
    return fig

@liar("uneven-bins")
def durees_de_visite_stairs():
    """Étude de visiteurs : effectifs bruts en escalier sur des classes de durée inégales."""
    rng = np.random.default_rng(5)
    d = rng.gamma(3.2, 22, 900)
    d = d[d < 240]
    edges = [0, 10, 20, 30, 45, 60, 90, 120, 240]
    n, _ = np.histogram(d, edges)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.stairs(n, edges, fill=True, color="#b8860b", alpha=0.8)
    ax.set_xlabel("Durée de la visite (minutes)")
    ax.set_ylabel("Nombre de visiteurs")
    ax.set_title("Combien de temps restent-ils ?")
    fig.tight_layout()
    return fig

@liar("uneven-bins")
def provenance_km():
    """Étude de visiteurs : parts en % par tranche de distance, tranches de 5 à 250 km."""
    t = ["0 à 5 km", "5 à 10 km", "10 à 50 km", "50 à 250 km", "250 à 500 km"]
    p = [17, 12, 27, 31, 13]
    fig, ax = plt.subplots(figsize=(7, 3.6))
    ax.barh(t[::-1], p[::-1], color="#2a9d8f")
    for i, v in enumerate(p[::-1]):
        ax.text(v + 0.4, i, f"{v} %", va="center")
    ax.set_xlim(0, 36)
    ax.set_xlabel("Part des visiteurs (%)")
    ax.set_title("Distance entre le domicile et le musée")
    fig.tight_layout()
    return fig

@liar("unordered-time")
def tri_texte_des_mois():
    """Étudiante en master : groupby sur « mm/aaaa », trié comme du texte."""
    rng = np.random.default_rng(3)
    idx = pd.date_range("2021-01-01", periods=18, freq="MS")
    s = pd.Series(40 + 1.8 * np.arange(18) + rng.normal(0, 2, 18), index=idx.strftime("%m/%Y")).sort_index()
    fig, ax = plt.subplots(figsize=(9, 4))
    ax.plot(s.index, s.values, marker="o")
    ax.tick_params(axis="x", rotation=60)
    ax.set_ylabel("Requêtes par jour (milliers)")
    ax.set_title("Trafic de l'API")
    ax.set_ylim(0, 85)
    fig.tight_layout()
    return fig

@liar("unordered-time")
def interruptions_alphabetiques():
    """Rapport du régulateur : mois dans l'ordre alphabétique, sortis tels quels du tableur."""
    d = {"janvier": 42, "février": 39, "mars": 31, "avril": 24, "mai": 22, "juin": 28, "juillet": 37,
         "août": 35, "septembre": 25, "octobre": 33, "novembre": 40, "décembre": 45}
    s = pd.Series(d).sort_index()
    fig, ax = plt.subplots(figsize=(8, 4))
    s.plot.bar(ax=ax, color="#34495e", width=0.8, rot=45)
    ax.set_ylabel("Minutes de coupure par client")
    ax.set_title("Durée moyenne des interruptions, 2023")
    fig.tight_layout()
    return fig

@liar("unordered-time")
def trimestres_en_vrac():
    """Quotidien régional : trimestres à l'horizontale, groupés par numéro et non par date."""
    t = ["T1 2022", "T1 2023", "T2 2022", "T2 2023", "T3 2022", "T3 2023", "T4 2022", "T4 2023"]
    v = [1240, 1415, 1302, 1468, 1338, 1530, 1390, 1577]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(t, v, color="#457b9d")
    ax.invert_yaxis()
    ax.set_xlabel("Créations d'entreprises dans le département")
    ax.set_title("Créations d'entreprises par trimestre")
    fig.tight_layout()
    return fig

@liar("axis-range")
def spot_price_flattened():
    """Energy regulator: the price goes from 35 to 95 €/MWh on an axis up to 3 000."""
    rng = np.random.default_rng(8)
    d = pd.date_range("2021-01-01", periods=36, freq="MS")
    p = 35 + 60 * np.arange(36) / 35 + rng.normal(0, 4, 36)
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(d, p, color="#005f73", lw=1.8)
    ax.set_ylim(0, 3000)
    ax.set_ylabel("Day-ahead price (€/MWh)")
    ax.set_title("Monthly average wholesale price")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.xaxis.set_major_locator(mdates.MonthLocator(interval=6))
    fig.tight_layout()
    return fig

@liar("axis-range")
def pic_epidemique_coupe():
    """Quotidien régional : l'axe s'arrête à 300, la pointe de l'épidémie (près de 500) sort du cadre."""
    w = np.arange(1, 31)
    inc = 40 + 450 * np.exp(-((w - 14) / 4.0) ** 2)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(w, inc, color="#d1495b", lw=2.2)
    ax.set_ylim(0, 300)
    ax.set_xlim(1, 30)
    ax.set_xlabel("Semaine")
    ax.set_ylabel("Cas pour 100 000 habitants")
    ax.set_title("La grippe dans la région, semaine après semaine")
    ax.grid(alpha=0.3)
    fig.tight_layout()
    return fig

@liar("line-over-categories")
def satisfaction_par_salle():
    """Étude de visiteurs : une ligne relie des salles sans ordre entre elles."""
    salles = ["Antiquités", "Peinture", "Mode", "Design", "Photographie", "Sculpture"]
    n = [7.9, 8.6, 7.2, 8.1, 8.9, 7.5]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(salles, n, "-o", color="#8e44ad", lw=2)
    ax.set_ylim(0, 10)
    ax.set_ylabel("Note moyenne sur 10")
    ax.set_title("Satisfaction selon la collection")
    fig.tight_layout()
    return fig

@liar("pie-misuse")
def pourquoi_etes_vous_venus():
    """Étude de visiteurs : réponses multiples (somme 187 %) en camembert."""
    r = ["Exposition temporaire", "Collections", "Sortie en famille", "Architecture du lieu"]
    p = [64, 52, 43, 28]
    fig, ax = plt.subplots(figsize=(8.5, 5))
    ax.pie(p, labels=[f"{a}\n{b} %" for a, b in zip(r, p)], startangle=90,
           colors=["#264653", "#2a9d8f", "#e9c46a", "#e76f51"], wedgeprops=dict(edgecolor="white"))
    ax.set_title("Pourquoi êtes-vous venus aujourd'hui ?")
    return fig

@liar("pie-misuse")
def suppliers_pie_sixteen():
    """Energy regulator: market shares of sixteen suppliers in one pie."""
    sh = [31, 14, 9, 7, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 2, 1]
    names = [f"Supplier {c}" for c in "ABCDEFGHIJKLMNOP"]
    fig, ax = plt.subplots(figsize=(7, 6))
    ax.pie(sh, labels=names, autopct="%.0f%%", pctdistance=0.85, colors=plt.cm.tab20.colors,
           textprops=dict(fontsize=9))
    ax.set_title("Retail electricity market shares, 2023")
    return fig

@liar("three-d")
def effectifs_en_relief():
    """Tract syndical : barres 3D pour cinq nombres."""
    an = np.arange(2019, 2024)
    v = [412, 398, 371, 344, 320]
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    ax.bar3d(np.arange(5) - 0.3, np.zeros(5), np.zeros(5), 0.6, 0.5, v, color="#c8102e", shade=True)
    ax.set_xticks(range(5), an)
    ax.set_yticks([])
    ax.set_zlabel("Emplois")
    ax.set_title("L'usine perd ses emplois, 2019-2023")
    return fig

@liar("three-d")
def camembert_epaissi():
    """Quotidien régional : camembert incliné, épaissi par des ellipses empilées."""
    p = np.array([44, 31, 25])
    c = ["#1d3557", "#e63946", "#f4a261"]
    dark = ["#0f1c2e", "#8c1f28", "#a86a3c"]
    fig, ax = plt.subplots(figsize=(6.5, 4.5))
    a = np.concatenate([[0], np.cumsum(p) / 100 * 360]) + 90
    for k in range(14, -1, -1):
        for i in range(3):
            t = np.radians(np.linspace(a[i], a[i + 1], 60))
            x = np.concatenate([[0], np.cos(t)])
            y = np.concatenate([[0], 0.5 * np.sin(t)]) - 0.018 * k
            ax.fill(x, y, color=c[i] if k == 0 else dark[i], lw=0)
    for i, n in enumerate(["Voiture", "Train", "Vélo"]):
        m = np.radians((a[i] + a[i + 1]) / 2)
        ax.text(1.28 * np.cos(m), (0.72 if np.sin(m) > 0 else 1.0) * np.sin(m) - 0.06, f"{n}\n{p[i]} %", ha="center", va="center")
    ax.set_xlim(-1.6, 1.6); ax.set_ylim(-1.05, 0.9)
    ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("Comment les lecteurs vont au travail")
    return fig

@liar("misrepresentation")
def augmentation_et_dividendes():
    """Tract syndical : la barre des dividendes (+38 %) est dessinée six fois celle des salaires (+12 %)."""
    fig, ax = plt.subplots(figsize=(5.5, 5))
    ax.add_patch(Rectangle((0.2, 0), 0.6, 10, color="#7f8c8d"))
    ax.add_patch(Rectangle((1.2, 0), 0.6, 60, color="#c8102e"))
    ax.text(0.5, 11, "+12 %", ha="center", va="bottom", fontsize=16, fontweight="bold")
    ax.text(1.5, 61, "+38 %", ha="center", va="bottom", fontsize=16, fontweight="bold")
    ax.set_xlim(0, 2); ax.set_ylim(0, 72)
    ax.set_xticks([0.5, 1.5], ["Salaires", "Dividendes"])
    ax.set_yticks([])
    ax.set_title("2019-2023 : qui a profité ?")
    for s in ["top", "right", "left"]:
        ax.spines[s].set_visible(False)
    fig.tight_layout()
    return fig

@liar("misrepresentation")
def bulles_au_rayon():
    """Quotidien régional : cercles dont le rayon (et non l'aire) suit le nombre d'habitants."""
    v = {"Lorient": 57, "Quimper": 63, "Brest": 140, "Rennes": 225}
    fig, ax = plt.subplots(figsize=(9, 4))
    x = 0
    for n, p in v.items():
        r = p / 100
        x += r + 0.2
        ax.add_patch(Circle((x, 0), r, color="#3a7ca5", alpha=0.85))
        ax.text(x, -2.75, f"{n}\n{p} 000 hab.", ha="center", va="center", fontsize=9)
        x += r + 0.35
    ax.set_xlim(-0.2, x); ax.set_ylim(-3.2, 2.5)
    ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("La population de quatre villes bretonnes")
    return fig

@liar("discretised-continuous")
def no2_in_three_colours():
    """Epidemiology paper: a continuous exposure shown in three flat colours with no stated reason."""
    rng = np.random.default_rng(21)
    x, y = rng.uniform(0, 20, 160), rng.uniform(0, 15, 160)
    no2 = 12 + 22 * np.exp(-((x - 10) ** 2 + (y - 7) ** 2) / 40) + rng.normal(0, 1.5, 160)
    fig, ax = plt.subplots(figsize=(6.5, 4.5))
    sc = ax.scatter(x, y, c=no2, cmap=plt.get_cmap("viridis", 3), s=35)
    fig.colorbar(sc, label="NO$_2$ (µg/m³)")
    ax.set_xlabel("Easting (km)"); ax.set_ylabel("Northing (km)")
    ax.set_title("Modelled NO$_2$ exposure at participants' homes")
    fig.tight_layout()
    return fig

@liar("rainbow-colormap")
def load_heatmap_jet():
    """Data-science student: hourly load by weekday in jet."""
    h = np.arange(24)
    base = 48 + 9 * np.sin((h - 8) / 24 * 2 * np.pi) + 6 * np.exp(-((h - 19) / 2.0) ** 2)
    m = np.array([base * k for k in (1, 1.02, 1.03, 1.02, 1, 0.9, 0.85)])
    fig, ax = plt.subplots(figsize=(8, 3.5))
    im = ax.imshow(m, cmap="jet", aspect="auto")
    ax.set_yticks(range(7), ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    ax.set_xlabel("Hour of day")
    fig.colorbar(im, label="Load (GW)")
    ax.set_title("Average load by hour and weekday")
    fig.tight_layout()
    return fig

@liar("rainbow-colormap")
def densite_de_visite_maison():
    """Étude de visiteurs : rampe arc-en-ciel faite maison pour un temps d'arrêt."""
    y, x = np.mgrid[0:12:60j, 0:20:100j]
    z = 8 + 60 * np.exp(-((x - 5) ** 2 + (y - 4) ** 2) / 9) + 40 * np.exp(-((x - 15) ** 2 + (y - 8) ** 2) / 12)
    cm = LinearSegmentedColormap.from_list("salle", ["#3b00b3", "#0066ff", "#00d5d5", "#2bd12b", "#f6f000", "#ff8a00", "#e00000"])
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    pc = ax.pcolormesh(x, y, z, cmap=cm, shading="auto")
    fig.colorbar(pc, label="Temps d'arrêt moyen (s)")
    ax.set_xlabel("mètres"); ax.set_ylabel("mètres")
    ax.set_aspect("equal")
    ax.set_title("Où s'arrête-t-on dans la grande galerie ?")
    fig.tight_layout()
    return fig

@liar("colour-blind")
def vaccines_non_vaccines():
    """Article d'épidémiologie : deux courbes proches, que seuls un rouge et un vert de même clarté distinguent."""
    w = np.arange(1, 27)
    rng = np.random.default_rng(4)
    a = 21 + 6 * np.sin(w / 4) + rng.normal(0, 0.8, 26)
    b = 19 + 6 * np.sin(w / 4 + 0.9) + rng.normal(0, 0.8, 26)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(w, a, color="#d1493a", lw=2, label="Non vaccinés")
    ax.plot(w, b, color="#6e8b35", lw=2, label="Vaccinés")
    ax.set_ylim(0, 32)
    ax.set_xlabel("Semaine"); ax.set_ylabel("Consultations pour 10 000")
    ax.legend(loc="lower right")
    ax.set_title("Consultations selon le statut vaccinal")
    fig.tight_layout()
    return fig

@liar("low-contrast")
def courbe_jaune_pale():
    """Rapport du régulateur : la production solaire en jaune très pâle sur fond blanc."""
    h = np.arange(0, 24, 0.5)
    s = np.clip(9 * np.sin((h - 6) / 14 * np.pi), 0, None) * ((h > 6) & (h < 20))
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(h, s, color="#fff7b0", lw=2)
    ax.set_xlim(0, 24); ax.set_ylim(0, 10)
    ax.set_xticks(range(0, 25, 4))
    ax.set_xlabel("Heure"); ax.set_ylabel("Puissance solaire (GW)")
    ax.set_title("Production solaire d'une journée de juin")
    fig.tight_layout()
    return fig

@liar("too-many-series")
def twelve_models_learning():
    """Data-science student: validation curves of twelve models, one legend, nothing stands out."""
    rng = np.random.default_rng(17)
    e = np.arange(1, 41)
    names = ["logreg", "ridge", "svm", "knn", "tree", "forest", "xgb", "lgbm", "catboost", "mlp", "cnn", "lstm"]
    fig, ax = plt.subplots(figsize=(8, 5))
    for n in names:
        f, t = rng.uniform(0.2, 0.45), rng.uniform(4, 12)
        ax.plot(e, f + 0.5 * np.exp(-e / t) + rng.normal(0, 0.012, 40), label=n, color=plt.cm.tab20(names.index(n)))
    ax.set_xlabel("Epoch"); ax.set_ylabel("Validation loss")
    ax.legend(ncol=2, fontsize=9)
    ax.set_title("Validation loss of the candidate models")
    fig.tight_layout()
    return fig

@liar("too-many-series")
def onze_departements():
    """Quotidien régional : onze départements en spaghetti, une légende."""
    rng = np.random.default_rng(23)
    dep = ["Ain", "Allier", "Ardèche", "Cantal", "Drôme", "Isère", "Loire", "Haute-Loire", "Puy-de-Dôme", "Rhône", "Savoie"]
    an = np.arange(2008, 2024)
    df = pd.DataFrame({d: rng.uniform(6.5, 9) + np.cumsum(rng.normal(0, 0.35, 16)) for d in dep}, index=an)
    fig, ax = plt.subplots(figsize=(8, 5))
    df.plot(ax=ax, colormap="tab20", lw=1.8)
    ax.legend(ncol=3, fontsize=8)
    ax.set_ylim(0, 14)
    ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Le chômage dans les départements d'Auvergne-Rhône-Alpes")
    fig.tight_layout()
    return fig

@liar("overplotting")
def nuage_de_compteurs():
    """Étudiante en master : 25 000 points opaques, un pâté bleu."""
    rng = np.random.default_rng(30)
    t = rng.normal(12, 6, 25000)
    c = 30 - 0.9 * t + rng.normal(0, 6, 25000)
    fig, ax = plt.subplots(figsize=(6, 4.5))
    ax.scatter(t, c, s=25, color="tab:blue")
    ax.set_xlabel("Température (°C)"); ax.set_ylabel("Consommation (kWh/j)")
    ax.set_title("Consommation et température, 25 000 relevés")
    fig.tight_layout()
    return fig

@liar("small-text")
def etiquettes_minuscules():
    """Rapport du régulateur : noms de régions et graduations en corps 3,5."""
    reg = ["Bretagne", "Normandie", "Centre", "Pays de la Loire", "Bourgogne", "Grand Est", "Occitanie", "Nouvelle-Aquitaine"]
    v = [182, 191, 224, 243, 271, 335, 412, 447]
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.barh(reg, v, color="#0a9396")
    ax.tick_params(labelsize=3.5)
    ax.set_xlabel("Puissance raccordée en 2023 (MW)", fontsize=4)
    ax.set_title("Raccordements par région", fontsize=11)
    fig.tight_layout()
    return fig

@liar("diverging-off-centre")
def change_in_visits_heatmap():
    """Museum visitor study: RdBu for changes from −10 to +35 %, white falls at +12 %."""
    rng = np.random.default_rng(14)
    m = rng.uniform(-9, 33, (6, 5)).round(0)
    m[0, 0], m[3, 2] = -10, 35
    df = pd.DataFrame(m, index=["Prints", "Textiles", "Ceramics", "Painting", "Arms", "Maps"], columns=range(2019, 2024))
    fig, ax = plt.subplots(figsize=(7, 4.5))
    sns.heatmap(df, cmap="RdBu", vmin=-10, vmax=35, annot=True, fmt="+.0f", ax=ax, cbar_kws=dict(label="Change on previous year (%)"))
    ax.set_title("Change in gallery visits")
    ax.tick_params(axis="y", rotation=0)
    fig.tight_layout()
    return fig

@liar("diverging-off-centre")
def anomalies_coolwarm_auto():
    """Quotidien régional : anomalies de température en coolwarm laissé à l'échelle automatique."""
    rng = np.random.default_rng(19)
    m = rng.normal(1.3, 0.8, (12, 10))
    m[:, 0] -= 1.0
    m = np.clip(m, -0.8, 3.4)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    im = ax.imshow(m, cmap="coolwarm", aspect="auto")
    ax.set_yticks(range(12), MOIS)
    ax.set_xticks(range(10), range(2014, 2024))
    fig.colorbar(im, label="Écart à la normale (°C)")
    ax.set_title("Dix ans d'écarts à la normale, mois par mois")
    fig.tight_layout()
    return fig

@liar("bridged-gap")
def musee_ferme_enjambe():
    """Étude de visiteurs : pas d'enquête de 2017 à 2020, la ligne passe comme si de rien n'était."""
    an = [2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2021, 2022, 2023]
    v = [58, 59, 61, 60, 62, 63, 65, 64, 66, 71, 72, 74]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(an, v, color="#bc6c25", lw=2.2)
    ax.set_ylim(0, 100)
    ax.set_ylabel("Visiteurs « très satisfaits » (%)")
    ax.set_title("La satisfaction des visiteurs, 2008-2023")
    fig.tight_layout()
    return fig

@liar("bridged-gap")
def sensor_dropna():
    """Data-science student: six months of missing readings dropped, then joined with a straight line."""
    rng = np.random.default_rng(6)
    d = pd.date_range("2019-01-01", "2021-12-01", freq="MS")
    s = pd.Series(30 + 6 * np.sin(np.arange(len(d)) / 12 * 2 * np.pi) + rng.normal(0, 1.2, len(d)), index=d)
    s["2020-03":"2020-08"] = np.nan
    s = s.dropna()
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(s.index, s.values, color="tab:green", marker=".")
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.set_ylim(0, 45)
    ax.set_ylabel("PM10 (µg/m³)")
    ax.set_title("Monthly PM10 at the station")
    fig.tight_layout()
    return fig

@liar("title-contradicts-data")
def tarifs_doubles():
    """Tract syndical : « ont doublé », les valeurs passent de 174 à 252."""
    an = np.arange(2018, 2024)
    v = [174, 181, 188, 203, 229, 252]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(an, v, color="#c8102e", width=0.7)
    for x, y in zip(an, v):
        ax.text(x, y + 3, f"{y}", ha="center")
    ax.set_ylim(0, 290)
    ax.set_ylabel("Facture mensuelle moyenne (€)")
    ax.set_title("Les factures d'énergie ont doublé en cinq ans !", fontweight="bold")
    fig.tight_layout()
    return fig

@liar("title-contradicts-data")
def montpellier_en_tete():
    """Quotidien régional : le titre couronne Montpellier, Toulouse est devant."""
    v = {"Perpignan": 1.9, "Béziers": 2.4, "Nîmes": 3.1, "Montpellier": 5.6, "Toulouse": 7.2}
    fig, ax = plt.subplots(figsize=(7, 3.8))
    ax.hlines(list(v), 0, list(v.values()), color="0.7", lw=3)
    ax.plot(list(v.values()), list(v), "o", color="#e76f51", ms=11)
    for n, x in v.items():
        ax.text(x + 0.2, n, f"{x:.1f}".replace(".", ","), va="center")
    ax.set_xlim(0, 8.2)
    ax.set_xlabel("Logements mis en chantier en 2023 (milliers)")
    ax.set_title("Montpellier, ville d'Occitanie où l'on construit le plus")
    fig.tight_layout()
    return fig

@liar("title-contradicts-data")
def visits_keep_falling():
    """Epidemiology paper: the title says visits fell, the line rises in almost every year."""
    y = np.arange(2010, 2024)
    v = [31, 32, 34, 33, 35, 37, 38, 40, 41, 43, 42, 45, 47, 48]
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(y, v, "k-s", ms=4)
    ax.set_ylim(0, 55)
    ax.set_xlabel("Year"); ax.set_ylabel("Visits per 1,000 children")
    ax.set_title("Asthma emergency visits declined between 2010 and 2023")
    fig.tight_layout()
    return fig

@liar("unexplained-interval")
def seroprevalence_errorbars():
    """Epidemiology paper: error bars whose meaning is given nowhere."""
    a = ["18–29", "30–39", "40–49", "50–59", "60–69"]
    p = [14.2, 12.8, 11.1, 9.6, 7.9]
    e = [2.1, 1.9, 1.7, 1.8, 2.0]
    fig, ax = plt.subplots(figsize=(6, 4))
    ax.errorbar(a, p, yerr=e, fmt="o", color="black", capsize=4)
    ax.set_ylim(0, 20)
    ax.set_xlabel("Age (years)"); ax.set_ylabel("Seroprevalence (%)")
    ax.set_title("Seroprevalence by age, first survey round")
    fig.tight_layout()
    return fig

@liar("unexplained-interval")
def prevision_avec_bande():
    """Rapport du régulateur : une bande autour de la prévision, sans un mot sur ce qu'elle est."""
    an = np.arange(2023, 2036)
    m = 445 + 6.5 * np.arange(13)
    s = 4 * np.sqrt(np.arange(13))
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(an, m, color="#1d3557", lw=2)
    ax.fill_between(an, m - 2 * s, m + 2 * s, color="#1d3557", alpha=0.2, lw=0)
    ax.set_ylabel("Consommation prévue (TWh)")
    ax.set_title("Prévision de consommation d'électricité à 2035")
    ax.grid(alpha=0.3)
    fig.tight_layout()
    return fig

@liar("false-precision")
def accuracy_six_decimals():
    """Data-science student: scores from a 120-image test set written with six decimals."""
    m = ["naive Bayes", "k-NN", "SVM", "random forest"]
    a = np.array([83, 91, 97, 104]) / 120
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.bar(m, a, color="tab:blue")
    for i, v in enumerate(a):
        ax.text(i, v + 0.01, f"{v:.6f}", ha="center")
    ax.set_ylim(0, 1)
    ax.set_ylabel("Accuracy (120 test images)")
    ax.set_title("Accuracy of four classifiers")
    fig.tight_layout()
    return fig

@liar("false-precision")
def age_moyen_decimales():
    """Étude de visiteurs : un âge moyen déclaré, écrit à la cinquième décimale."""
    t = ["Familles", "Touristes", "Groupes", "Abonnés", "Amis du musée"]
    a = [38.41273, 41.08816, 44.73529, 52.19048, 55.60317]
    fig, ax = plt.subplots(figsize=(7, 3.8))
    b = ax.barh(t[::-1], a[::-1], color="#588157")
    ax.bar_label(b, fmt="%.5f ans", padding=4)
    ax.set_xlim(0, 80)
    ax.set_xlabel("Âge moyen des visiteurs interrogés")
    ax.set_title("L'âge moyen selon le public")
    fig.tight_layout()
    return fig

@liar("smoothed-line")
def six_points_lisses():
    """Quotidien régional : spline à travers six relevés, sans montrer les relevés."""
    from scipy.interpolate import make_interp_spline
    x = np.array([2003, 2007, 2011, 2015, 2019, 2023])
    y = np.array([61, 54, 57, 44, 47, 39])
    xs = np.linspace(2003, 2023, 200)
    with plt.style.context("ggplot"):
        fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(xs, make_interp_spline(x, y, k=3)(xs), color="#e63946", lw=2.5)
    ax.set_xticks(x)
    ax.set_ylim(0, 75)
    ax.set_ylabel("Participation (%)")
    ax.set_title("La participation aux élections locales, six scrutins")
    fig.tight_layout()
    return fig

@liar("smoothed-line")
def elasticity_spline():
    """Energy regulator: a smooth cubic through five survey values, markers on top."""
    from scipy.interpolate import CubicSpline
    x = np.array([10, 15, 20, 25, 30])
    y = np.array([92, 81, 83, 58, 55])
    xs = np.linspace(10, 30, 200)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(xs, CubicSpline(x, y)(xs), color="#005f73", lw=2)
    ax.plot(x, y, "o", color="#005f73")
    ax.set_ylim(0, 100)
    ax.set_xlabel("Price offered (cents/kWh)")
    ax.set_ylabel("Households accepting (%)")
    ax.set_title("Acceptance of a dynamic tariff, five price points")
    fig.tight_layout()
    return fig

@liar("unsorted-bars")
def villes_en_vrac():
    """Quotidien régional : dix villes dans un ordre quelconque."""
    v = {"Tours": 136, "Angers": 155, "Blois": 47, "Le Mans": 145, "Bourges": 64, "Orléans": 117,
         "Chartres": 38, "Saumur": 26, "Laval": 50, "Cholet": 54}
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.bar(list(v), list(v.values()), color="#457b9d")
    ax.set_ylabel("Habitants (milliers)")
    ax.tick_params(axis="x", rotation=35)
    ax.set_title("La population de dix villes de l'Ouest")
    fig.tight_layout()
    return fig

@liar("unsorted-bars")
def complaints_by_cause():
    """Energy regulator: complaint causes in database order."""
    c = ["Meter reading", "Switching", "Billing", "Connection delay", "Doorstep selling", "Refund", "Voltage", "Contract"]
    n = [1210, 640, 2890, 980, 1530, 760, 310, 1890]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(c, n, color="#6c757d")
    ax.set_xlabel("Complaints received, 2023")
    ax.set_title("Complaints by cause")
    fig.tight_layout()
    return fig

# ------------------------------------------------------------------ honnêtes

@honest
def salaires_points_sans_zero():
    """Limite : points de Cleveland, sans barres, axe qui ne part pas de zéro."""
    br = ["Propreté", "Commerce", "Logistique", "Bâtiment", "Métallurgie"]
    f = [1690, 1760, 1835, 1990, 2040]
    h = [1790, 1905, 1890, 1950, 2135]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.hlines(br, f, h, color="0.75", lw=2, zorder=1)
    ax.scatter(f, br, color="#6a3d9a", marker="o", s=60, label="Femmes")
    ax.scatter(h, br, color="#ff9f1c", marker="D", s=60, label="Hommes")
    ax.set_xlim(1600, 2250)
    ax.set_xlabel("Salaire net médian mensuel (€)")
    ax.legend(loc="lower right")
    ax.set_title("L'écart de salaire entre femmes et hommes")
    fig.tight_layout()
    return fig

@honest
def amplitude_thermique():
    """Limite : barres flottantes entre minimale et maximale, l'intervalle est la donnée."""
    mn = np.array([1, 1, 4, 6, 10, 13, 15, 15, 12, 9, 4, 2])
    mx = np.array([8, 9, 13, 16, 20, 24, 26, 26, 22, 17, 11, 8])
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.bar(MOIS, mx - mn, bottom=mn, color="#e9c46a", edgecolor="#8a6d1a", width=0.6)
    for i in range(12):
        ax.text(i, mn[i] - 1.4, mn[i], ha="center", fontsize=8)
        ax.text(i, mx[i] + 0.4, mx[i], ha="center", fontsize=8)
    ax.set_ylim(-2, 30)
    ax.set_ylabel("°C")
    ax.set_title("De la minimale à la maximale moyennes, mois par mois")
    fig.tight_layout()
    return fig

@honest
def waterfall_budget():
    """Limite : cascade, les barres du milieu ne partent pas de zéro."""
    lab = ["Budget 2022", "Billetterie", "Mécénat", "Énergie", "Personnel", "Budget 2023"]
    v = [12.4, 1.1, 0.6, -0.9, -0.5, 12.7]
    bot = [0, 12.4, 13.5, 13.2, 12.7, 0]
    h = [12.4, 1.1, 0.6, 0.9, 0.5, 12.7]
    col = ["#33415c", "#2a9d8f", "#2a9d8f", "#e76f51", "#e76f51", "#33415c"]
    fig, ax = plt.subplots(figsize=(8, 4.2))
    ax.bar(lab, h, bottom=bot, color=col)
    for i in range(6):
        t = f"{v[i]:.1f}" if i in (0, 5) else f"{v[i]:+.1f}"
        ax.text(i, bot[i] + h[i] + 0.15, t.replace(".", ","), ha="center")
    ax.set_ylim(0, 15.5)
    ax.set_ylabel("Millions d'euros")
    ax.set_title("Du budget 2022 au budget 2023 du musée")
    fig.tight_layout()
    return fig

@honest
def classement_bump():
    """Limite : rangs, le premier en haut."""
    an = [2019, 2020, 2021, 2022, 2023]
    r = {"Louvre-Lens": [1, 1, 2, 2, 1], "La Piscine": [2, 3, 1, 1, 2], "LaM": [3, 2, 3, 4, 3], "Palais": [4, 4, 4, 3, 4]}
    fig, ax = plt.subplots(figsize=(7, 4))
    for (n, y), m in zip(r.items(), "osD^"):
        ax.plot(an, y, marker=m, lw=2.5, ms=9)
        ax.text(2023.12, y[-1], n, va="center")
    ax.invert_yaxis()
    ax.set_yticks([1, 2, 3, 4], ["1er", "2e", "3e", "4e"])
    ax.set_xticks(an)
    ax.set_xlim(2018.8, 2024.3)
    ax.set_ylabel("Rang par le nombre d'entrées")
    ax.set_title("Le classement des musées du Nord")
    fig.tight_layout()
    return fig

@honest
def groundwater_depth():
    """Borderline: depth increases downwards, as on any borehole log."""
    z = np.arange(0, 41, 2)
    t = 18 - 6 * (1 - np.exp(-z / 8))
    fig, ax = plt.subplots(figsize=(4.5, 5.5))
    ax.plot(t, z, "-o", ms=4, color="#005f73")
    ax.set_ylim(42, 0)
    ax.set_xlabel("Temperature (°C)"); ax.set_ylabel("Depth (m)")
    ax.xaxis.set_label_position("top"); ax.xaxis.tick_top()
    fig.tight_layout()
    return fig

@honest
def pyramide_visiteurs():
    """Limite : pyramide des âges, valeurs négatives et étiquettes en valeur absolue, classes de dix ans."""
    cl = ["10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79"]
    f = np.array([38, 71, 64, 69, 82, 95, 57])
    h = np.array([34, 55, 51, 58, 61, 70, 46])
    fig, ax = plt.subplots(figsize=(7, 4.5))
    ax.barh(cl, -h, color="#457b9d", label="Hommes")
    ax.barh(cl, f, color="#f4a261", label="Femmes")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, p: f"{abs(v):.0f}"))
    ax.axvline(0, color="black", lw=0.8)
    ax.set_xlim(-110, 110)
    ax.set_xlabel("Visiteurs interrogés"); ax.set_ylabel("Âge (années)")
    ax.legend(loc="upper left")
    ax.set_title("L'âge des visiteurs interrogés")
    fig.tight_layout()
    return fig

@honest
def twh_and_mtoe():
    """Borderline: second axis is a unit conversion."""
    y = np.arange(2010, 2024)
    g = np.array([550, 480, 492, 505, 420, 451, 496, 492, 470, 476, 443, 474, 430, 381])
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(y, g, color="#bb3e03", lw=2, marker="o", ms=4)
    ax.set_ylim(0, 600)
    ax.set_ylabel("Gas consumption (TWh)")
    s = ax.secondary_yaxis("right", functions=(lambda v: v / 11.63, lambda v: v * 11.63))
    s.set_ylabel("Mtoe")
    ax.set_title("Gross natural gas consumption")
    fig.tight_layout()
    return fig

@honest
def celsius_fahrenheit_twinx():
    """Limite : twinx, mais la même courbe en deux unités."""
    h = np.arange(0, 24)
    t = 17 + 7 * np.sin((h - 9) / 24 * 2 * np.pi)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(h, t, color="#ca6702", lw=2)
    ax.set_ylim(5, 30)
    ax.set_ylabel("Température (°C)")
    ax2 = ax.twinx()
    lo, hi = ax.get_ylim()
    ax2.set_ylim(lo * 1.8 + 32, hi * 1.8 + 32)
    ax2.set_ylabel("Température (°F)")
    ax.set_xlabel("Heure"); ax.set_xticks(range(0, 24, 3))
    ax.set_title("La température en salle des réserves")
    fig.tight_layout()
    return fig

@honest
def pareto_reclamations():
    """Limite : Pareto, barres et cumul en % sur un second axe."""
    c = ["Facture", "Contrat", "Démarchage", "Relevé", "Délai", "Autre"]
    n = np.array([2890, 1890, 1530, 1210, 980, 700])
    cum = n.cumsum() / n.sum() * 100
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    ax.bar(c, n, color="#94d2bd")
    ax.set_ylim(0, n.sum())
    ax.set_ylabel("Réclamations")
    ax2 = ax.twinx()
    ax2.plot(c, cum, color="#9b2226", marker="o")
    ax2.set_ylim(0, 100)
    ax2.yaxis.set_major_formatter(PercentFormatter(decimals=0))
    ax2.set_ylabel("Cumul")
    ax.set_title("Diagramme de Pareto des réclamations")
    fig.tight_layout()
    return fig

@honest
def log_epidemic_growth():
    """Borderline: log axis with decade ticks, labelled as such."""
    d = np.arange(0, 31)
    c = 8 * np.exp(0.19 * d)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.semilogy(d, c, "k.-")
    ax.set_xlabel("Days since first 8 cases"); ax.set_ylabel("Cumulative cases (log scale)")
    ax.grid(which="both", alpha=0.25)
    ax.set_title("Early exponential growth")
    fig.tight_layout()
    return fig

@honest
def recensements_a_leur_place():
    """Limite : recensements à dates irrégulières, mais posés à leur vraie place."""
    an = [1968, 1975, 1982, 1990, 1999, 2006, 2011, 2016, 2021]
    p = [46, 51, 53, 55, 54, 56, 58, 59, 61]
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(an, p, "-o", color="#1b4332")
    ax.set_xticks(an)
    ax.set_ylim(0, 70)
    ax.set_ylabel("Habitants (milliers)")
    ax.set_xlabel("Années de recensement")
    ax.set_title("La ville, de recensement en recensement")
    fig.tight_layout()
    return fig

@honest
def durees_en_densite():
    """Limite : classes inégales, mais en densité."""
    rng = np.random.default_rng(5)
    d = rng.gamma(3.2, 22, 900)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.hist(d[d < 240], bins=[0, 10, 20, 30, 45, 60, 90, 120, 240], density=True, color="#b8860b", edgecolor="white")
    ax.set_xlabel("Durée de la visite (minutes)")
    ax.set_ylabel("Densité (part des visiteurs par minute)")
    ax.set_title("Combien de temps restent-ils ?")
    fig.tight_layout()
    return fig

@honest
def cases_per_year_of_age():
    """Borderline: unequal age groups, height = cases per year of age, width drawn to scale."""
    e = np.array([0, 5, 15, 45, 65, 75, 80])
    n = np.array([118, 164, 612, 405, 187, 96])
    w = np.diff(e)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.bar(e[:-1], n / w, width=w, align="edge", color="0.6", edgecolor="black")
    ax.set_xticks(e)
    ax.set_xlabel("Age (years)"); ax.set_ylabel("Cases per year of age")
    ax.set_title("Age distribution of confirmed cases")
    fig.tight_layout()
    return fig

@honest
def attack_rate_by_age():
    """Borderline: unequal age groups, but an incidence rate, which does not depend on width."""
    g = ["0–4", "5–14", "15–44", "45–64", "65–79"]
    r = [212, 148, 97, 121, 240]
    fig, ax = plt.subplots(figsize=(6, 4))
    ax.bar(g, r, color="#577590")
    ax.set_xlabel("Age group (years)")
    ax.set_ylabel("Cases per 100,000 person-years")
    ax.set_title("Incidence by age group")
    fig.tight_layout()
    return fig

@honest
def annee_gaziere():
    """Limite : l'année gazière va d'octobre à septembre."""
    m = MOIS[9:] + MOIS[:9]
    v = [28, 41, 55, 61, 54, 44, 29, 17, 11, 9, 8, 13]
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.bar(m, v, color="#ee9b00")
    ax.set_ylabel("Consommation (TWh)")
    ax.set_xlabel("Année gazière octobre 2022 – septembre 2023")
    ax.set_title("La consommation de gaz sur l'année gazière")
    fig.tight_layout()
    return fig

@honest
def nuit_des_musees():
    """Limite : des heures qui passent minuit (18 h à 2 h), dans l'ordre."""
    h = ["18 h", "19 h", "20 h", "21 h", "22 h", "23 h", "0 h", "1 h", "2 h"]
    v = [210, 480, 760, 990, 1120, 940, 610, 280, 60]
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(h, v, color="#ffd166", lw=2.5, marker="o")
    fig.set_facecolor("#1b1b2f"); ax.set_facecolor("#1b1b2f")
    ax.tick_params(colors="white")
    for s in ax.spines.values():
        s.set_color("white")
    ax.set_ylim(0, 1250)
    ax.set_ylabel("Visiteurs présents", color="white")
    ax.set_title("La Nuit des musées, heure par heure", color="white")
    fig.tight_layout()
    return fig

@honest
def chomage_ligne_sans_zero():
    """Limite : une ligne (pas des barres) dont l'axe ne part pas de zéro."""
    t = pd.date_range("2018-01-01", periods=24, freq="QS")
    v = [9.3, 9.1, 9.0, 8.8, 8.7, 8.4, 8.4, 8.1, 7.8, 7.2, 9.0, 8.1, 8.2, 8.0, 7.9, 7.5, 7.4, 7.4, 7.2, 7.1, 7.1, 7.2, 7.4, 7.5]
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(t, v, color="#e63946", lw=2)
    ax.set_ylim(6.5, 10)
    ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Le chômage dans la région, trimestre par trimestre")
    ax.grid(axis="y", alpha=0.4)
    fig.tight_layout()
    return fig

@honest
def vaccine_coverage_0_100():
    """Borderline: full 0–100 % axis, but the quantity really covers it."""
    w = np.arange(0, 40)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    for lab, k, t0, ls in [("≥ 75 years", 0.38, 8, "-"), ("50–74 years", 0.3, 16, "--"), ("18–49 years", 0.22, 23, ":")]:
        ax.plot(w, 92 / (1 + np.exp(-k * (w - t0))), color="black", ls=ls, label=lab)
    ax.set_ylim(0, 100)
    ax.set_xlabel("Week of campaign"); ax.set_ylabel("Vaccinated (%)")
    ax.legend(loc="lower right")
    ax.set_title("Vaccine coverage by age")
    fig.tight_layout()
    return fig

@honest
def ph_eau_axe_serre():
    """Limite : pH entre 6 et 9, une grandeur sans zéro utile ; toutes les données y sont."""
    rng = np.random.default_rng(41)
    d = pd.date_range("2023-01-01", periods=52, freq="W")
    fig, ax = plt.subplots(figsize=(7.5, 3.8))
    ax.plot(d, 7.4 + 0.25 * np.sin(np.arange(52) / 8) + rng.normal(0, 0.08, 52), color="#0077b6")
    ax.axhspan(6.5, 9, color="#0077b6", alpha=0.08)
    ax.text(d[1], 8.8, "plage réglementaire 6,5 – 9", fontsize=9)
    ax.set_ylim(6, 9.3)
    ax.set_ylabel("pH")
    ax.set_title("Le pH de l'eau distribuée en 2023")
    fig.tight_layout()
    return fig

@honest
def diplome_ordonne():
    """Limite : une ligne sur des catégories, mais ordonnées (niveau de diplôme)."""
    d = ["Sans diplôme", "CAP-BEP", "Bac", "Bac +2", "Bac +3", "Bac +5"]
    v = [14, 19, 31, 42, 55, 68]
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.plot(d, v, "-o", color="#7b2cbf", lw=2)
    ax.set_ylim(0, 80)
    ax.set_xlabel("Niveau de diplôme, du plus bas au plus élevé")
    ax.set_ylabel("Ont visité un musée dans l'année (%)")
    ax.set_title("La visite au musée croît avec le diplôme")
    fig.tight_layout()
    return fig

@honest
def slope_chart_2013_2023():
    """Limite : pentes entre deux dates."""
    v = {"Scolaires": (34, 41), "Touristes": (52, 38), "Habitants": (28, 33)}
    fig, ax = plt.subplots(figsize=(5, 5))
    for (n, (a, b)), c in zip(v.items(), ["#264653", "#e76f51", "#2a9d8f"]):
        ax.plot([0, 1], [a, b], "-o", color=c, lw=2.5)
        ax.text(-0.06, a, f"{n} {a}", ha="right", va="center", color=c)
        ax.text(1.06, b, f"{b}", va="center", color=c)
    ax.set_xlim(-0.6, 1.3); ax.set_ylim(20, 58)
    ax.set_xticks([0, 1], ["2013", "2023"])
    ax.set_yticks([])
    for s in ["top", "left", "right"]:
        ax.spines[s].set_visible(False)
    ax.set_title("Entrées par public (milliers)")
    fig.tight_layout()
    return fig

@honest
def camembert_trois_parts():
    """Trois parts d'un tout, 100 %."""
    fig, ax = plt.subplots(figsize=(5.5, 4.5))
    ax.pie([58, 27, 15], labels=["Plein tarif", "Tarif réduit", "Gratuit"], autopct="%.0f %%", startangle=90, counterclock=False,
           colors=["#8ecae6", "#ffb703", "#adb5bd"])
    ax.set_title("Les billets délivrés en 2023")
    return fig

@honest
def donut_rounded_99():
    """Borderline: rounded shares add up to 99, said in a note."""
    p = [70.4, 12.4, 11.3, 5.9]
    p2 = ["70%", "12%", "11%", "6%"]
    lab = ["Nuclear", "Hydro", "Wind and solar", "Thermal"]
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.pie(p, labels=[f"{a} {b}" for a, b in zip(lab, p2)], startangle=90, wedgeprops=dict(width=0.38, edgecolor="white"),
           colors=["#e9c46a", "#457b9d", "#2a9d8f", "#6c757d"])
    ax.set_title("Electricity generation mix, 2019")
    fig.text(0.5, 0.03, "Shares are rounded and may not add up to 100%.", ha="center", fontsize=9)
    return fig

@honest
def loss_surface():
    """Borderline: true surface z = f(x, y)."""
    x, y = np.meshgrid(np.linspace(-2, 2, 40), np.linspace(-2, 2, 40))
    z = (1 - x) ** 2 + 2 * (y - x ** 2 / 2) ** 2
    fig = plt.figure(figsize=(6.5, 5))
    ax = fig.add_subplot(projection="3d")
    ax.plot_surface(x, y, z, cmap="viridis", lw=0)
    ax.set_xticks([-2, 0, 2]); ax.set_yticks([-2, 0, 2])
    ax.set_xlabel("weight $w_1$"); ax.set_ylabel("weight $w_2$"); ax.set_zlabel("loss")
    ax.set_title("Loss surface of a two-parameter model")
    return fig

@honest
def pca_scatter_3d():
    """Borderline: a 3D cloud of three real components."""
    rng = np.random.default_rng(2)
    fig = plt.figure(figsize=(6, 5))
    ax = fig.add_subplot(projection="3d")
    for c, m, mk in [("#0072b2", (0, 0, 0), "o"), ("#e69f00", (4, 2, 1), "^"), ("#000000", (1, 4, 4), "s")]:
        p = rng.normal(m, 0.8, (50, 3))
        ax.scatter(*p.T, color=c, marker=mk, s=18, label=f"cluster {'o^s'.index(mk) + 1}")
    ax.set_xlabel("PC1"); ax.set_ylabel("PC2"); ax.set_zlabel("PC3")
    ax.legend()
    ax.set_title("First three principal components")
    return fig

@honest
def bulles_a_l_aire():
    """Limite : bulles dont l'aire (s) suit la valeur écrite."""
    v = {"Lorient": (-3.37, 47.75, 57), "Quimper": (-4.1, 47.99, 63), "Brest": (-4.49, 48.39, 140), "Rennes": (-1.68, 48.11, 225)}
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    for n, (x, y, p) in v.items():
        ax.scatter(x, y, s=p * 8, color="#3a7ca5", alpha=0.7)
        ax.annotate(f"{n} : {p} 000 hab.", (x, y), xytext=(0, -np.sqrt(p * 8 / np.pi) - 3), textcoords="offset points", ha="center", va="top", fontsize=9)
    ax.set_xlim(-5.3, -0.9); ax.set_ylim(47.2, 48.9)
    ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)")
    ax.set_title("Quatre villes bretonnes (aire proportionnelle à la population)")
    fig.tight_layout()
    return fig

@honest
def etiquettes_dpe():
    """Limite : couleurs par paliers, mais ce sont les classes officielles du DPE."""
    cl = list("ABCDEFG")
    p = [2, 5, 24, 32, 22, 9, 6]
    col = ["#00a06d", "#52b153", "#a5cc74", "#f4e70f", "#f0b50f", "#eb8235", "#d7221f"]
    fig, ax = plt.subplots(figsize=(7, 4))
    b = ax.bar(cl, p, color=col, edgecolor="0.3")
    ax.bar_label(b, fmt="%d %%")
    ax.set_ylim(0, 36)
    ax.set_xlabel("Classe du diagnostic de performance énergétique")
    ax.set_ylabel("Part des logements (%)")
    ax.set_title("Les logements du département selon leur étiquette énergie")
    fig.tight_layout()
    return fig

@honest
def bmi_who_thresholds():
    """Borderline: colour steps at WHO cut-offs, named on the colour bar."""
    rng = np.random.default_rng(33)
    h = rng.normal(170, 9, 220); b = np.clip(rng.normal(26, 4.5, 220), 16, 42)
    w = b * (h / 100) ** 2
    fig, ax = plt.subplots(figsize=(7, 4.5))
    lim = [15, 18.5, 25, 30, 43]
    sc = ax.scatter(h, w, c=b, cmap=ListedColormap(["#fde0c5", "#f5a07a", "#c95478", "#5d2a70"]), norm=BoundaryNorm(lim, 4), s=24, edgecolor="0.4", lw=0.4)
    cb = fig.colorbar(sc, label="BMI (kg/m²), WHO cut-offs 18.5, 25 and 30")
    cb.set_ticks([18.5, 25, 30])
    ax.set_xlabel("Height (cm)"); ax.set_ylabel("Weight (kg)")
    ax.set_title("Participants by WHO weight category")
    fig.tight_layout()
    return fig

@honest
def direction_du_vent():
    """Limite : palette cyclique pour un angle."""
    rng = np.random.default_rng(12)
    h = np.arange(24)
    m = (225 + 60 * np.sin(h / 24 * 2 * np.pi)[None, :] + rng.normal(0, 25, (14, 24)) + np.linspace(0, 160, 14)[:, None]) % 360
    fig, ax = plt.subplots(figsize=(8, 4))
    pc = ax.pcolormesh(np.arange(25), np.arange(1, 16), m, cmap="hsv", vmin=0, vmax=360)
    cb = fig.colorbar(pc, label="Direction du vent (degrés)")
    cb.set_ticks([0, 90, 180, 270, 360], labels=["N", "E", "S", "O", "N"])
    ax.set_xlabel("Heure"); ax.set_ylabel("Jour de juin")
    ax.set_title("La direction du vent au parc éolien")
    fig.tight_layout()
    return fig

@honest
def red_green_with_styles():
    """Borderline: red and green, but line style, marker and direct labels differ."""
    w = np.arange(1, 13)
    a = [44, 46, 49, 55, 61, 66, 69, 71, 70, 66, 60, 55]
    b = [30, 31, 33, 36, 39, 41, 43, 44, 43, 41, 37, 34]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(w, a, color="#c0392b", ls="-", marker="o")
    ax.plot(w, b, color="#4f8f3a", ls="--", marker="^")
    ax.text(12.2, 55, "Untreated", color="#c0392b", va="center")
    ax.text(12.2, 34, "Treated", color="#3d7a2a", va="center")
    ax.set_xlim(0.5, 14.5); ax.set_ylim(0, 80)
    ax.set_xticks(range(1, 13))
    ax.set_xlabel("Month of follow-up"); ax.set_ylabel("Patients with symptoms (%)")
    ax.set_title("Symptoms during follow-up")
    return fig

@honest
def gris_et_une_en_avant():
    """Limite : treize courbes, douze en gris de contexte, une en avant."""
    rng = np.random.default_rng(29)
    an = np.arange(2005, 2024)
    fig, ax = plt.subplots(figsize=(8, 4.5))
    for k in range(12):
        ax.plot(an, rng.uniform(6.5, 10) + np.cumsum(rng.normal(0, 0.3, 19)), color="0.72", lw=1)
    y = 9.8 - 0.15 * np.arange(19) + rng.normal(0, 0.2, 19)
    ax.plot(an, y, color="#d00000", lw=3)
    ax.text(2023.2, y[-1], "Vendée", color="#d00000", va="center", fontweight="bold")
    ax.text(2005, 12.7, "en gris : les douze autres départements", color="0.4", fontsize=9)
    ax.set_xticks(range(2005, 2024, 3))
    ax.set_xlim(2004.7, 2025.5); ax.set_ylim(0, 14)
    ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Le chômage en Vendée recule depuis 2005")
    fig.tight_layout()
    return fig

@honest
def petits_multiples_regions():
    """Limite : douze séries, mais une par case, mêmes axes."""
    rng = np.random.default_rng(31)
    reg = ["Bretagne", "Normandie", "Hauts-de-France", "Grand Est", "Centre", "Bourgogne", "Pays de la Loire", "Île-de-France", "Aquitaine", "Auvergne", "Occitanie", "PACA"]
    an = np.arange(2012, 2024)
    fig, axs = plt.subplots(3, 4, figsize=(10, 6), sharex=True, sharey=True)
    for ax, r in zip(axs.flat, reg):
        ax.plot(an, np.cumsum(rng.uniform(0.02, 0.35, 12)), color="#0a9396", lw=1.8)
        ax.set_title(r, fontsize=10)
        ax.set_xticks([2012, 2017, 2022])
    axs[0, 0].set_ylim(0, 4)
    fig.supylabel("GW installés")
    fig.suptitle("Le solaire, région par région")
    fig.tight_layout()
    return fig

@honest
def hexbin_compteurs():
    """Limite : 25 000 relevés, mais en hexagones comptés."""
    rng = np.random.default_rng(30)
    t = rng.normal(12, 6, 25000)
    c = 30 - 0.9 * t + rng.normal(0, 6, 25000)
    fig, ax = plt.subplots(figsize=(6.5, 4.5))
    hb = ax.hexbin(t, c, gridsize=40, cmap="Blues", mincnt=1)
    fig.colorbar(hb, label="Nombre de relevés")
    ax.set_xlabel("Température (°C)"); ax.set_ylabel("Consommation (kWh/j)")
    ax.set_title("Consommation et température, 25 000 relevés")
    fig.tight_layout()
    return fig

@honest
def anomalies_twoslope():
    """Limite : bornes dissymétriques, mais le blanc est cloué à zéro."""
    rng = np.random.default_rng(19)
    m = np.clip(rng.normal(1.0, 1.0, (12, 10)), -1.5, 3.5)
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    im = ax.imshow(m, cmap="RdBu_r", norm=TwoSlopeNorm(0, vmin=-1.5, vmax=3.5), aspect="auto")
    ax.set_yticks(range(12), MOIS)
    ax.set_xticks(range(10), range(2014, 2024))
    fig.colorbar(im, label="Écart à la normale (°C)")
    ax.set_title("Dix ans d'écarts à la normale, mois par mois")
    fig.tight_layout()
    return fig

@honest
def indice_100_centre():
    """Limite : palette divergente centrée sur 100, la base de l'indice."""
    rng = np.random.default_rng(44)
    df = pd.DataFrame(rng.normal(108, 12, (5, 6)).round(), index=["Pain", "Lait", "Viande", "Fruits", "Énergie"], columns=range(2018, 2024))
    df[2018] = 100
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.heatmap(df, cmap="PuOr_r", center=100, annot=True, fmt=".0f", ax=ax, cbar_kws=dict(label="Indice, base 100 en 2018"))
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Les prix depuis 2018 (base 100)")
    fig.tight_layout()
    return fig

@honest
def correlation_matrix_student():
    """Data-science student: correlation matrix, −1 to 1, centred on zero."""
    rng = np.random.default_rng(7)
    x = rng.normal(size=(200, 6)); x[:, 1] += 0.9 * x[:, 0]; x[:, 3] -= 0.7 * x[:, 2]; x[:, 5] += 0.5 * x[:, 4]
    df = pd.DataFrame(x, columns=["age", "income", "rooms", "distance", "visits", "spend"])
    fig, ax = plt.subplots(figsize=(6, 5))
    sns.heatmap(df.corr(), cmap="coolwarm", vmin=-1, vmax=1, annot=True, fmt=".2f", ax=ax, cbar_kws=dict(label="Pearson r"))
    ax.set_title("Correlation matrix")
    fig.tight_layout()
    return fig

@honest
def fermeture_trou_laisse():
    """Limite : le musée a fermé, la ligne s'interrompt et on le dit."""
    an = np.arange(2010, 2024)
    v = np.array([122, 125, 131, 128, 134, 138, np.nan, np.nan, np.nan, 151, 96, 120, 158, 166])
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(an, v, "-o", color="#bc6c25", lw=2)
    ax.axvspan(2015.5, 2018.5, color="0.9")
    ax.text(2017, 60, "fermé pour\ntravaux", ha="center", color="0.3")
    ax.set_ylim(0, 190)
    ax.set_ylabel("Entrées (milliers)")
    ax.set_title("Les entrées, avant et après les travaux")
    fig.tight_layout()
    return fig

@honest
def dotted_missing_survey():
    """Borderline: the missing stretch is bridged by a dotted line that the legend names."""
    y1, v1 = [2010, 2011, 2012, 2013, 2014, 2015], [22, 23, 23, 25, 26, 27]
    y2, v2 = [2019, 2020, 2021, 2022, 2023], [31, 30, 33, 34, 36]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(y1, v1, "-o", color="black", ms=4, label="Survey")
    ax.plot(y2, v2, "-o", color="black", ms=4)
    ax.plot([2015, 2019], [27, 31], ":", color="0.4", label="No survey 2016–2018 (interpolated)")
    ax.set_ylim(0, 45)
    ax.legend(loc="lower right")
    ax.set_ylabel("Adults with hypertension (%)")
    ax.set_title("Hypertension in adults, 2010–2023")
    fig.tight_layout()
    return fig

@honest
def factures_plus_45_pour_cent():
    """Limite : le titre chiffre juste (174 → 252, +45 %)."""
    an = np.arange(2018, 2024)
    v = [174, 181, 188, 203, 229, 252]
    fig, ax = plt.subplots(figsize=(7, 4))
    b = ax.bar(an, v, color="#c8102e", width=0.7)
    ax.bar_label(b)
    ax.set_ylim(0, 290)
    ax.set_ylabel("Facture mensuelle moyenne (€)")
    ax.set_title("Les factures d'énergie : +45 % en cinq ans", fontweight="bold")
    fig.tight_layout()
    return fig

@honest
def deficit_se_resorbe():
    """Limite : la courbe monte, mais le déficit se réduit (valeurs négatives vers zéro)."""
    an = np.arange(2016, 2024)
    v = [-4.8, -4.1, -3.6, -3.0, -2.7, -1.9, -1.2, -0.6]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(an, v, color="#6d597a")
    ax.axhline(0, color="black", lw=0.8)
    ax.set_ylim(-5.5, 0.5)
    ax.set_ylabel("Solde (millions d'euros)")
    ax.set_title("Le déficit du théâtre se réduit d'année en année")
    fig.tight_layout()
    return fig

@honest
def halved_in_ten_years():
    """Borderline: 'halved' and it is (41 to 20)."""
    y = np.arange(2013, 2024)
    v = [41, 39, 38, 35, 33, 30, 28, 27, 24, 22, 20]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.step(y, v, where="mid", color="#005f73", lw=2)
    ax.set_ylim(0, 48)
    ax.set_xticks(y[::2])
    ax.set_ylabel("Minutes lost per customer per year")
    ax.set_title("Supply interruptions have halved since 2013")
    fig.tight_layout()
    return fig

@honest
def seroprevalence_ci_in_caption():
    """Borderline: the error bars are explained only in the caption under the figure."""
    a = ["18–29", "30–39", "40–49", "50–59", "60–69"]
    fig, ax = plt.subplots(figsize=(6, 4.4))
    ax.errorbar(a, [14.2, 12.8, 11.1, 9.6, 7.9], yerr=[2.1, 1.9, 1.7, 1.8, 2.0], fmt="s", color="black", capsize=4)
    ax.set_ylim(0, 20)
    ax.set_xlabel("Age (years)"); ax.set_ylabel("Seroprevalence (%)")
    fig.subplots_adjust(bottom=0.22)
    fig.text(0.02, 0.03, "Fig. 2. Seroprevalence by age. Error bars show 95% confidence intervals.", fontsize=9)
    return fig

@honest
def forest_plot_log():
    """Borderline: odds ratios on a log axis around 1, intervals named in the label."""
    n = ["Smoking", "Diabetes", "Obesity", "Age > 65", "Vaccinated"]
    o = np.array([1.42, 1.85, 1.61, 3.2, 0.38]); lo = np.array([1.1, 1.4, 1.2, 2.4, 0.27]); hi = np.array([1.83, 2.45, 2.16, 4.27, 0.53])
    i = np.argsort(o)
    fig, ax = plt.subplots(figsize=(7, 3.8))
    ax.errorbar(o[i], np.arange(5), xerr=[(o - lo)[i], (hi - o)[i]], fmt="D", color="#14213d", capsize=3)
    ax.axvline(1, color="0.5", ls="--")
    ax.set_xscale("log")
    ax.set_xticks([0.25, 0.5, 1, 2, 4], ["0.25", "0.5", "1", "2", "4"])
    ax.minorticks_off()
    ax.set_yticks(range(5), [n[k] for k in i])
    ax.set_xlabel("Adjusted odds ratio (95% CI), log scale")
    ax.set_title("Risk factors for admission")
    fig.tight_layout()
    return fig

@honest
def kaplan_meier():
    """Epidemiology paper: survival steps with a named 95% band."""
    t = np.array([0, 3, 6, 10, 14, 19, 25, 31, 38, 46, 54, 60])
    s = np.array([1, .97, .94, .9, .87, .82, .78, .73, .69, .66, .62, .6])
    e = 0.02 * np.sqrt(np.arange(12))
    fig, ax = plt.subplots(figsize=(6.5, 4.2))
    ax.step(t, s, where="post", color="black", label="Kaplan–Meier estimate")
    ax.fill_between(t, s - e, np.minimum(s + e, 1), step="post", alpha=0.2, color="black", lw=0, label="95% confidence interval")
    ax.set_ylim(0, 1.02); ax.set_xlim(0, 60)
    ax.set_xlabel("Months since diagnosis"); ax.set_ylabel("Survival probability")
    ax.legend(loc="lower left")
    fig.tight_layout()
    return fig

@honest
def fourchette_scenarios():
    """Limite : une bande, mais légendée comme l'écart entre scénarios bas et haut."""
    an = np.arange(2023, 2036)
    m = 445 + 6.5 * np.arange(13)
    with plt.style.context("bmh"):
        fig, ax = plt.subplots(figsize=(7, 4))
    ax.fill_between(an, 445 + 3 * np.arange(13), 445 + 10 * np.arange(13), color="#1d3557", alpha=0.2, lw=0, label="entre scénario bas et scénario haut")
    ax.plot(an, m, color="#1d3557", lw=2, label="scénario central")
    ax.legend(loc="upper left")
    ax.set_ylim(400, 600)
    ax.set_ylabel("Consommation (TWh)")
    ax.set_title("Trois scénarios de consommation à 2035")
    fig.tight_layout()
    return fig

@honest
def load_stacked_area():
    """Energy regulator: stacked area from zero, four sources."""
    h = np.arange(24)
    nuc = np.full(24, 38.0); hyd = 6 + 2 * np.sin((h - 6) / 24 * 4 * np.pi)
    sol = np.clip(9 * np.sin((h - 6) / 14 * np.pi), 0, None) * ((h > 6) & (h < 20)); win = 5 + np.cos(h / 5)
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.stackplot(h, nuc, hyd, win, sol, labels=["Nuclear", "Hydro", "Wind", "Solar"], colors=["#6c757d", "#1d4e89", "#7fc8f8", "#ffd60a"])
    ax.set_xlim(0, 23); ax.set_ylim(0, 75)
    ax.legend(loc="upper left", ncol=4)
    ax.set_xlabel("Hour"); ax.set_ylabel("Generation (GW)")
    ax.set_title("Generation on a June day")
    fig.tight_layout()
    return fig

@honest
def avis_likert():
    """Limite : barres empilées à 100 % dans un ordre d'accord."""
    q = ["Accueil", "Signalétique", "Textes", "Boutique"]
    d = np.array([[52, 33, 10, 5], [44, 31, 15, 10], [38, 36, 16, 10], [21, 34, 27, 18]])
    fig, ax = plt.subplots(figsize=(8, 3.8))
    left = np.zeros(4)
    for k, (n, c) in enumerate(zip(["Très satisfait", "Satisfait", "Peu satisfait", "Pas du tout"], ["#01665e", "#80cdc1", "#dfc27d", "#8c510a"])):
        ax.barh(q, d[:, k], left=left, color=c, label=n)
        for i in range(4):
            ax.text(left[i] + d[i, k] / 2, i, d[i, k], ha="center", va="center", color="white" if k in (0, 3) else "black")
        left += d[:, k]
    ax.invert_yaxis()
    ax.set_xlim(0, 100)
    ax.set_xlabel("% des visiteurs interrogés")
    fig.legend(loc="upper center", ncol=4)
    fig.subplots_adjust(top=0.86, bottom=0.15, left=0.17)
    return fig

@honest
def boites_par_jour():
    """Boîtes à moustaches : durée de visite selon le jour, du lundi au dimanche."""
    rng = np.random.default_rng(15)
    j = ["lun.", "mer.", "jeu.", "ven.", "sam.", "dim."]
    df = pd.DataFrame([(a, v) for k, a in enumerate(j) for v in rng.gamma(5, 12 + 1.5 * k, 80)], columns=["jour", "min"])
    fig, ax = plt.subplots(figsize=(7, 4.2))
    sns.boxplot(data=df, x="jour", y="min", color="#cdb4db", ax=ax)
    ax.set_ylim(0)
    ax.set_xlabel("Jour (fermé le mardi)"); ax.set_ylabel("Durée de la visite (min)")
    ax.set_title("Durée de visite selon le jour")
    fig.text(0.01, 0.01, "Boîte : quartiles ; moustaches : 1,5 fois l'écart interquartile.", fontsize=8)
    fig.subplots_adjust(bottom=0.17)
    return fig

@honest
def gantt_travaux():
    """Limite : barres qui ne partent pas de zéro, c'est un calendrier."""
    t = [("Diagnostic", "2023-01-09", 60), ("Réserves", "2023-03-01", 120), ("Toiture", "2023-05-15", 150), ("Électricité", "2023-08-01", 110), ("Accrochage", "2023-11-20", 45)]
    fig, ax = plt.subplots(figsize=(8, 3.6))
    for i, (n, d, l) in enumerate(t):
        ax.broken_barh([(mdates.date2num(pd.Timestamp(d)), l)], (i - 0.3, 0.6), color="#7f5539")
    ax.set_yticks(range(5), [a[0] for a in t])
    ax.invert_yaxis()
    ax.xaxis_date()
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("Le calendrier des travaux")
    fig.tight_layout()
    return fig

@honest
def ecart_a_la_moyenne():
    """Limite : barres qui partent de 100, la moyenne de référence, tracée et nommée."""
    r = ["Lot", "Gers", "Tarn", "Aude", "Hérault", "Haute-Garonne"]
    v = np.array([88, 91, 95, 97, 104, 113])
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(r, v - 100, left=100, color=np.where(v < 100, "#bb8588", "#3a5a40"))
    ax.axvline(100, color="black")
    for i, x in enumerate(v):
        ax.text(x + (0.5 if x > 100 else -0.5), i, x, va="center", ha="left" if x > 100 else "right")
    ax.set_xlim(84, 117)
    ax.set_xlabel("Revenu médian, indice (moyenne régionale = 100)")
    ax.set_title("De part et d'autre de la moyenne régionale")
    fig.tight_layout()
    return fig

if __name__ == "__main__":
    import time, sys
    for n, f, *_ in LIARS + HONEST:
        t = time.time(); fig = f(); fig.canvas.draw() if "--draw" in sys.argv else None
        assert isinstance(fig, plt.Figure) and time.time() - t < 2, n
        plt.close(fig)
    print(len(LIARS), "menteuses", len(HONEST), "honnêtes")
