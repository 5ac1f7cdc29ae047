import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, seaborn as sns
import matplotlib.dates as mdates
from matplotlib.patches import Rectangle, Circle
from matplotlib.colors import LinearSegmentedColormap, TwoSlopeNorm, BoundaryNorm
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f

# ------------------------------------------------------------------ menteuses

@liar("truncated-bars")
def abonnes_du_journal():
    """Journal de province : cinq bars qui partent de 41 000 pour un gain de 4 %."""
    fig, ax = plt.subplots(figsize=(6, 4))
    annees = ["2019", "2020", "2021", "2022", "2023"]
    v = [41650, 41900, 42480, 42950, 43310]
    b = ax.bar(annees, v, color="#8c2f39", width=0.6)
    ax.bar_label(b, [f"{x:,}".replace(",", " ") for x in v], fontsize=9)
    ax.set_ylim(41000, 43600)
    ax.set_ylabel("abonnés")
    ax.set_title("Abonnés au journal, 2019-2023")
    return fig

@liar("truncated-bars")
def volume_distribue_aire():
    """Rapport annuel de la régie des eaux : une aire pleine posée sur 18 millions de m³."""
    fig, ax = plt.subplots(figsize=(7, 3.5))
    an = np.arange(2012, 2024)
    v = np.array([19.6, 19.4, 19.5, 19.2, 19.3, 19.0, 18.9, 19.1, 18.8, 18.7, 18.6, 18.4])
    ax.fill_between(an, 18, v, color="#2a7fb8")
    ax.set_ylim(18, 20); ax.set_xlim(2012, 2023)
    ax.set_ylabel("Mm³ distribués"); ax.set_xlabel("année")
    ax.set_title("Volumes mis en distribution")
    return fig

@liar("truncated-bars")
def club_members_barh():
    """Cycling federation: horizontal bars beginning at 6,000 members."""
    df = pd.DataFrame({"region": ["West", "North", "South", "East"], "members": [7420, 7100, 6890, 6510]})
    ax = df.sort_values("members").plot.barh(x="region", y="members", legend=False, color="seagreen")
    ax.set_xlim(6000, 7600)
    ax.set_xlabel("licensed riders"); ax.set_ylabel("")
    ax.set_title("Licensed riders by region, 2023")
    return ax.figure

@liar("inverted-axis")
def chomage_retourne():
    """Blog d'économiste : l'axe du taux de chômage est retourné, la hausse descend."""
    fig, ax = plt.subplots(figsize=(6, 4))
    an = np.arange(2007, 2016)
    ax.plot(an, [7.7, 7.1, 8.7, 8.9, 8.8, 9.4, 9.9, 9.9, 10.1], marker="o", color="navy")
    ax.set_ylabel("taux de chômage (%)"); ax.set_xlabel("année")
    ax.invert_yaxis()
    ax.set_title("Taux de chômage dans le bassin d'emploi")
    return fig

@liar("inverted-axis")
def years_backwards():
    """Economist's blog: the year axis runs from 2022 down to 2010, so a fall looks like a rise."""
    fig, ax = plt.subplots()
    y = np.arange(2010, 2023)
    s = np.array([24.1, 23.8, 23.5, 23.3, 22.7, 22.4, 22.0, 21.6, 21.2, 20.9, 19.5, 19.1, 18.7])
    ax.plot(y, s, lw=2)
    ax.set_xlim(2022.5, 2009.5)
    ax.set_xlabel("year"); ax.set_ylabel("manufacturing jobs (thousands)")
    ax.set_title("Manufacturing jobs in the county")
    return fig

@liar("dual-axis")
def licences_et_prix_eau():
    """Fédération cycliste : licenciés et prix du mètre cube d'eau sur deux échelles choisies pour coller."""
    fig, ax = plt.subplots(figsize=(6.5, 4))
    an = np.arange(2014, 2024)
    ax.plot(an, [11.9, 11.7, 11.8, 12.1, 12.4, 12.6, 12.2, 13.1, 13.6, 13.9], color="tab:blue", label="licenciés (milliers)")
    ax.set_ylabel("licenciés (milliers)", color="tab:blue")
    ax2 = ax.twinx()
    ax2.plot(an, [3.42, 3.40, 3.45, 3.52, 3.60, 3.66, 3.70, 3.81, 3.95, 4.08], color="tab:orange", label="prix de l'eau (€/m³)")
    ax2.set_ylabel("prix de l'eau (€/m³)", color="tab:orange")
    ax.set_xlabel("année")
    ax.set_title("Licenciés et prix de l'eau")
    return fig

@liar("dual-axis")
def bikes_and_births():
    """Blog: bike sales as a line and births as another, two unrelated scales."""
    df = pd.DataFrame({"Bike sales (thousands)": [210, 205, 222, 240, 260, 310, 335],
                       "Births": [8150, 8020, 7910, 7760, 7600, 7410, 7390]}, index=range(2015, 2022))
    ax = df.plot(secondary_y="Births", marker="o")
    ax.set_ylabel("bike sales (thousands)"); ax.right_ax.set_ylabel("births")
    ax.set_xlabel("year"); ax.set_title("Bike sales and births")
    return ax.figure

@liar("uneven-ticks")
def recensements_egaux():
    """Journal : 1982, 1999, 2018, 2019, 2020 à distance égale sur une ligne."""
    fig, ax = plt.subplots()
    ax.plot(range(5), [31.2, 29.8, 28.4, 28.3, 28.1], "o-", color="darkgreen")
    ax.set_xticks(range(5)); ax.set_xticklabels(["1982", "1999", "2018", "2019", "2020"])
    ax.set_ylabel("habitants (milliers)"); ax.set_xlabel("année")
    ax.set_title("Population de l'arrondissement")
    return fig

@liar("uneven-ticks")
def false_yticks():
    """Utility report: tick labels written by hand, 0-10-20-50-100 at equal steps."""
    fig, ax = plt.subplots(figsize=(6, 4))
    pos = [0, 1, 2, 3, 4]
    x = np.arange(2016, 2024)
    v = np.interp([8, 12, 15, 22, 31, 47, 66, 92], [0, 10, 20, 50, 100], pos)
    ax.plot(x, v, marker="s", color="teal")
    ax.set_yticks(pos); ax.set_yticklabels(["0", "10", "20", "50", "100"])
    ax.set_ylabel("smart meters installed (thousands)"); ax.set_xlabel("year")
    ax.set_ylim(0, 4)
    ax.set_title("Smart meters in service")
    return fig

@liar("uneven-bins")
def ages_des_licencies():
    """Fédération : effectifs par classes d'âge de 5, 7, 20 et 25 ans, en barres égales."""
    fig, ax = plt.subplots(figsize=(6, 4))
    cl = ["5-9 ans", "10-14 ans", "15-17 ans", "18-39 ans", "40-64 ans", "65-89 ans"]
    ax.bar(cl, [610, 1240, 980, 4210, 5630, 1720], color="goldenrod", width=1, edgecolor="white")
    ax.set_ylabel("licenciés"); ax.set_xlabel("âge")
    ax.tick_params(axis="x", labelsize=8)
    ax.set_title("Licenciés selon l'âge")
    return fig

@liar("uneven-bins")
def revenus_stairs():
    """Étudiante en sociologie : un histogramme d'effectifs aux classes inégales, tracé en escalier."""
    fig, ax = plt.subplots()
    r = np.random.default_rng(3).gamma(4, 480, 900)
    edges = [0, 500, 1000, 1500, 2000, 3000, 6000]
    n, _ = np.histogram(r, edges)
    ax.stairs(n, edges, fill=True, color="slateblue")
    ax.set_xlabel("revenu mensuel (€)"); ax.set_ylabel("nombre d'enquêtés")
    ax.set_title("Revenu des enquêtés")
    return fig

@liar("uneven-bins")
def household_use_barh():
    """Water utility: share of households per band of unequal width, horizontal bars."""
    fig, ax = plt.subplots(figsize=(6, 3.5))
    bands = ["0-20 m³", "20-40 m³", "40-60 m³", "60-120 m³", "120-300 m³"]
    ax.barh(bands, [6, 11, 14, 44, 25], color="cadetblue")
    ax.invert_yaxis()
    ax.set_xlabel("% of households"); ax.set_title("Annual consumption of households")
    return fig

@liar("unordered-time")
def fuites_par_mois():
    """Régie des eaux : des mois « 01/2022 » triés comme du texte, l'année se mélange."""
    d = {"01/2022": 31, "01/2023": 28, "02/2022": 27, "02/2023": 30, "03/2022": 25, "03/2023": 22, "04/2022": 21, "04/2023": 19}
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(list(d), list(d.values()), marker="o", color="steelblue")
    ax.set_ylabel("fuites réparées"); ax.set_xlabel("mois")
    ax.set_ylim(0, 35)
    ax.set_title("Fuites réparées par mois")
    return fig

@liar("unordered-time")
def trimestres_tries():
    """Journal : les trimestres rangés par valeur, ce qui fabrique une belle pente."""
    s = pd.Series({"T1 2022": 412, "T2 2022": 530, "T3 2022": 488, "T4 2022": 455, "T1 2023": 470, "T2 2023": 561})
    ax = s.sort_values().plot.bar(color="#444", rot=0, figsize=(7, 4))
    ax.set_ylabel("ventes de vélos"); ax.set_title("Ventes de vélos au magasin coopératif")
    return ax.figure

@liar("unordered-time")
def months_alphabetical():
    """Dashboard: a groupby put the months in alphabetical order."""
    m = ["January", "February", "March", "April", "May", "June", "July", "August"]
    df = pd.DataFrame({"month": m, "rides": [120, 135, 180, 260, 330, 390, 410, 370]}).sort_values("month")
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(df["month"], df["rides"], marker="o")
    ax.set_ylim(0, 450); ax.set_ylabel("organised rides"); ax.set_xlabel("month of 2023")
    ax.set_title("Organised rides in 2023")
    return fig

@liar("axis-range")
def rendement_ecrase():
    """Régie des eaux : le prix au m³ sur un axe allant à 60 € ; la hausse de 40 % disparaît."""
    fig, ax = plt.subplots()
    ax.plot(range(2012, 2024), [2.9, 3.0, 3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.8, 3.9, 4.1], color="firebrick", lw=2)
    ax.set_ylim(0, 60); ax.set_ylabel("€ par m³"); ax.set_xlabel("année")
    ax.set_title("Prix de l'eau dans l'agglomération")
    return fig

@liar("axis-range")
def chutes_coupees():
    """Blog : l'axe est serré entre 98 et 104, les mois d'effondrement sortent du cadre."""
    fig, ax = plt.subplots(figsize=(7, 4))
    d = pd.date_range("2019-07-01", periods=18, freq="MS")
    v = [101, 101.4, 102, 101.8, 102.3, 102.5, 102.4, 102.1, 91, 68, 74, 88, 99, 100.2, 100.9, 101.3, 99.2, 100.5]
    ax.plot(d, v, color="black", lw=1.8)
    ax.set_ylim(98, 104)
    ax.set_ylabel("output index (2015 = 100)")
    ax.set_title("Regional industrial output")
    return fig

@liar("line-over-categories")
def sports_relies():
    """Étudiante : une ligne relie des loisirs sans ordre."""
    fig, ax = plt.subplots()
    ax.plot(["Lecture", "Vélo", "Cinéma", "Jardinage", "Jeux vidéo", "Couture"], [54, 31, 47, 38, 42, 12], marker="o", color="purple")
    ax.set_ylim(0, 60); ax.set_ylabel("% d'enquêtés pratiquants")
    ax.set_title("Loisirs pratiqués dans l'année")
    return fig

@liar("line-over-categories")
def towns_joined():
    """Utility: a seaborn lineplot across municipalities."""
    fig, ax = plt.subplots(figsize=(7, 4))
    df = pd.DataFrame({"town": ["Ashby", "Brook End", "Colne", "Dunmore", "Elmside"], "nitrate": [21, 34, 18, 29, 25]})
    sns.lineplot(data=df, x="town", y="nitrate", marker="o", ax=ax)
    ax.set_ylim(0, 50); ax.set_ylabel("nitrate (mg/l)"); ax.set_xlabel("")
    ax.set_title("Nitrate at the tap, by town")
    return fig

@liar("pie-misuse")
def motifs_multiples():
    """Étudiante : question à réponses multiples, 154 % en camembert."""
    fig, ax = plt.subplots()
    v = [62, 48, 29, 15]
    ax.pie(v, labels=[f"{n} ({x} %)" for n, x in zip(["La santé", "L'économie", "Le plaisir", "Le climat"], v)], startangle=90)
    ax.set_title("Pourquoi roulez-vous à vélo ? (plusieurs réponses possibles)")
    return fig

@liar("pie-misuse")
def budget_quinze_parts():
    """Journal : quinze postes dans un camembert."""
    v = [14, 12, 11, 10, 9, 8, 7, 6, 5, 5, 4, 3, 3, 2, 1]
    n = ["Écoles", "Voirie", "Personnel", "Dette", "Sports", "Culture", "Crèches", "Eau", "Police", "Parcs", "Fêtes", "Éclairage", "Cimetière", "Archives", "Divers"]
    fig, ax = plt.subplots(figsize=(6, 6))
    ax.pie(v, labels=n, autopct="%.0f%%", pctdistance=0.85, colors=plt.cm.tab20.colors)
    ax.set_title("Budget de la commune")
    return fig

@liar("three-d")
def licences_en_3d():
    """Fédération : des barres en volume pour une seule série."""
    fig = plt.figure(); ax = fig.add_subplot(projection="3d")
    x = np.arange(5)
    ax.bar3d(x, np.zeros(5), np.zeros(5), 0.6, 0.6, [3200, 2900, 2500, 1800, 1400], color="tomato")
    ax.set_xticks(x + .3); ax.set_xticklabels(["Route", "VTT", "BMX", "Piste", "Gravel"]); ax.set_yticks([])
    ax.set_zlabel("licences"); ax.set_title("Licences par discipline")
    return fig

@liar("three-d")
def camembert_en_relief():
    """Rapport annuel : un camembert épaissi par une pile de copies décalées et aplati."""
    fig, ax = plt.subplots()
    from matplotlib.patches import Wedge, Ellipse
    v = [46, 32, 22]; n = ["Forages 46 %", "Rivière 32 %", "Achats 22 %"]; c = ["#1b6ca8", "#5fa8d3", "#bee9e8"]
    for k in range(14, -1, -1):
        ax.pie(v, colors=c if k == 0 else ["#12466c", "#3d7595", "#84a8a8"], labels=n if k == 0 else None, center=(0, -k * .02), startangle=20)
    ax.set_aspect(0.5)
    ax.set_title("Origine de l'eau distribuée")
    return fig

@liar("three-d")
def ribbon_3d_series():
    """Economist's blog: one time series drawn as a 3D wall."""
    fig = plt.figure(); ax = fig.add_subplot(projection="3d")
    y = np.arange(2008, 2024); v = 50 + np.cumsum(np.random.default_rng(8).normal(0.6, 1.2, 16))
    X, D = np.meshgrid(y, [0, 1])
    ax.plot_surface(X, D, np.vstack([v, v]), color="cornflowerblue")
    ax.set_yticks([]); ax.set_xlabel("year"); ax.set_zlabel("index")
    ax.set_title("House price index")
    return fig

@liar("misrepresentation")
def barres_mal_cotees():
    """Journal : la barre étiquetée 52 % est dessinée à 71, la barre 48 % à 40."""
    fig, ax = plt.subplots()
    b = ax.bar(["Pour", "Contre"], [71, 40], color=["#3a7", "#b44"], width=.5)
    ax.bar_label(b, ["52 %", "48 %"])
    ax.set_yticks([]); ax.set_ylim(0, 80)
    ax.set_title("Le référendum sur la piscine")
    return fig

@liar("misrepresentation")
def bulles_au_rayon():
    """Régie : des cercles dont le rayon (et non l'aire) suit la valeur écrite."""
    fig, ax = plt.subplots(figsize=(8, 3.6))
    x = 0
    for n, v in [("Réservoir A", 10), ("Réservoir B", 20), ("Réservoir C", 40)]:
        r = v / 10; x += r
        ax.add_patch(Circle((x, 0), r, color="#69b3e7"))
        ax.text(x, 0, f"{v}", ha="center", va="center"); ax.text(x, -r - .6, n, ha="center", fontsize=9)
        x += r + .8
    ax.set_xlim(-.5, x); ax.set_ylim(-5.5, 5); ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("Capacité des réservoirs (milliers de m³)")
    return fig

@liar("discretised-continuous")
def age_en_trois_couleurs():
    """Étudiante : l'âge, continu, coupé en trois couleurs, sans raison."""
    g = np.random.default_rng(5)
    age = g.uniform(18, 80, 120); d = 45 - .3 * age + g.normal(0, 6, 120)
    fig, ax = plt.subplots()
    sc = ax.scatter(g.uniform(0, 30, 120), d, c=age, cmap=plt.get_cmap("viridis", 3))
    fig.colorbar(sc, label="âge (ans)")
    ax.set_xlabel("ancienneté dans le quartier (ans)"); ax.set_ylabel("km à vélo par semaine")
    return fig

@liar("rainbow-colormap")
def pression_reseau_jet():
    """Régie des eaux : la pression du réseau en jet."""
    fig, ax = plt.subplots()
    y, x = np.mgrid[0:20, 0:30]
    im = ax.imshow(3 + 2 * np.exp(-((x - 18) ** 2 + (y - 8) ** 2) / 90), cmap="jet", origin="lower")
    fig.colorbar(im, label="pression (bar)")
    ax.set_xlabel("x (km)"); ax.set_ylabel("y (km)"); ax.set_title("Pression du réseau")
    return fig

@liar("rainbow-colormap")
def homemade_rainbow():
    """Federation: a hand-made violet-blue-green-yellow-red ramp for ride counts."""
    cm = LinearSegmentedColormap.from_list("mine", ["purple", "blue", "cyan", "lime", "yellow", "orange", "red"])
    g = np.random.default_rng(11)
    h = np.arange(24); lam = 5 + 60 * np.exp(-(h - 17) ** 2 / 12) + 40 * np.exp(-(h - 8) ** 2 / 6)
    fig, ax = plt.subplots(figsize=(8, 3.5))
    m = ax.pcolormesh(h, np.arange(7), g.poisson(lam, (7, 24)), cmap=cm)
    ax.set_yticks(range(7)); ax.set_yticklabels(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    ax.set_xlabel("hour"); fig.colorbar(m, label="cyclists counted"); ax.set_title("Cyclists at the bridge counter")
    return fig

@liar("rainbow-colormap")
def altitude_gist_rainbow():
    """Fédération : le profil d'une étape coloré par la pente en gist_rainbow."""
    x = np.linspace(0, 160, 300); z = 400 + 350 * np.sin(x / 18) ** 2 + 3 * x
    fig, ax = plt.subplots(figsize=(8, 3))
    s = ax.scatter(x, z, c=np.abs(np.gradient(z, x)) / 10, cmap="gist_rainbow", s=12)
    fig.colorbar(s, label="pente (%)"); ax.set_xlabel("km"); ax.set_ylabel("altitude (m)")
    return fig

@liar("colour-blind")
def rouge_vert():
    """Journal : deux listes en rouge et vert de même clarté, seules les couleurs distinguent."""
    fig, ax = plt.subplots()
    x = range(2001, 2011)
    ax.plot(x, [42, 44, 43, 46, 45, 47, 48, 46, 49, 50], color="#b5651d", lw=2, label="north ward")
    ax.plot(x, [45, 43, 46, 44, 47, 45, 46, 49, 47, 48], color="#6f8420", lw=2, label="south ward")
    ax.legend(); ax.set_ylabel("turnout (%)"); ax.set_xlabel("year")
    return fig

@liar("low-contrast")
def gris_sur_blanc():
    """Cabinet : titre et légendes d'axe gris très clair sur blanc."""
    fig, ax = plt.subplots()
    ax.bar(["2021", "2022", "2023"], [12, 15, 17], color="#335c67")
    ax.set_ylabel("interventions", color="#e2e2e2"); ax.set_title("Interventions d'urgence", color="#dddddd")
    ax.tick_params(colors="#e0e0e0")
    return fig

@liar("low-contrast")
def yellow_line():
    """Blog: a pale yellow line on white."""
    fig, ax = plt.subplots()
    ax.plot(range(2010, 2024), np.cumsum(np.random.default_rng(2).normal(.5, 1, 14)) + 30, color="#fffbb8", lw=1.5)
    ax.set_xlabel("year"); ax.set_ylabel("debt (% of GDP)"); ax.set_title("Public debt of the region")
    return fig

@liar("too-many-series")
def spaghetti_communes():
    """Régie : quatorze communes en lignes et une légende."""
    g = np.random.default_rng(21)
    df = pd.DataFrame(100 + g.normal(0, 4, (12, 14)).cumsum(axis=0), index=range(2012, 2024), columns=[f"Commune {c}" for c in "ABCDEFGHIJKLMN"])
    ax = df.plot(figsize=(8, 5), cmap="tab20")
    ax.legend(fontsize=7, ncol=2); ax.set_ylabel("litres par jour et habitant"); ax.set_xlabel("année")
    ax.set_title("Consommation par commune")
    return ax.figure

@liar("too-many-series")
def teams_spaghetti():
    """Federation: eleven clubs' points, seaborn hue."""
    g = np.random.default_rng(22)
    rows = [(r, f"Club {i+1}", p) for i in range(11) for r, p in enumerate(np.cumsum(g.integers(0, 25, 10)), 1)]
    df = pd.DataFrame(rows, columns=["round", "club", "points"])
    fig, ax = plt.subplots(figsize=(8, 5))
    sns.lineplot(data=df, x="round", y="points", hue="club", ax=ax, errorbar=None, palette="husl")
    ax.legend(fontsize=7); ax.set_title("Points through the season")
    return fig

@liar("overplotting")
def nuage_bouche():
    """Étudiante : 40 000 points opaques."""
    g = np.random.default_rng(31)
    a = np.clip(g.normal(42, 8, 40000), 18, 67); b = 1700 + 12 * a + g.normal(0, 300, 40000)
    fig, ax = plt.subplots()
    ax.plot(a, b, "o", color="k", ms=6)
    ax.set_xlabel("age"); ax.set_ylabel("net monthly pay (€)")
    return fig

@liar("small-text")
def texte_minuscule():
    """Rapport annuel : étiquettes en corps 3."""
    fig, ax = plt.subplots()
    ax.barh(["Usine des Prés", "Usine du Lac", "Usine du Bois"], [4.1, 6.2, 7.7], color="#457b9d")
    ax.tick_params(labelsize=3); ax.set_xlabel("production (Mm³)", fontsize=3.5)
    ax.set_title("Production par usine", fontsize=4)
    return fig

@liar("diverging-off-centre")
def evolution_decentree():
    """Blog : évolution de l'emploi en % de −2 à +9, RdBu dont le blanc tombe à 3,5."""
    g = np.random.default_rng(41)
    m = pd.DataFrame(g.uniform(-2, 9, (5, 6)).round(1), index=["Industrie", "BTP", "Commerce", "Santé", "Agricole"], columns=range(2018, 2024))
    m.iloc[0, 0] = -2; m.iloc[3, 4] = 9
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.heatmap(m, cmap="RdBu", annot=True, fmt=".1f", ax=ax, cbar_kws={"label": "évolution annuelle (%)"})
    ax.set_title("Évolution de l'emploi salarié")
    return fig

@liar("diverging-off-centre")
def anomaly_coolwarm():
    """Utility: groundwater anomaly in metres, coolwarm from -1 to +4."""
    g = np.random.default_rng(42)
    z = np.clip(g.normal(1.2, 1, (10, 12)), -1, 4); 
    fig, ax = plt.subplots()
    p = ax.pcolormesh(np.arange(1, 13), np.arange(2014, 2024), z, cmap="coolwarm", vmin=-1, vmax=4)
    fig.colorbar(p, label="anomaly vs 1991-2020 mean (m)")
    ax.set_xlabel("month"); ax.set_ylabel("year"); ax.set_title("Groundwater level anomaly")
    return fig

@liar("bridged-gap")
def course_sans_guerre():
    """Fédération : la ligne enjambe 2020 et 2021, annulées, sans le dire."""
    fig, ax = plt.subplots(figsize=(7, 4))
    x = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2022, 2023]
    ax.plot(x, [812, 845, 870, 902, 940, 955, 990, 1012, 870, 931], marker="", lw=2, color="darkorange")
    ax.set_ylim(0, 1100); ax.set_ylabel("inscrits"); ax.set_xlabel("année")
    ax.set_title("Inscrits à la cyclosportive")
    return fig

@liar("bridged-gap")
def capteur_muet():
    """Régie : un débitmètre muet trois semaines, relié d'un trait."""
    d = pd.date_range("2023-03-01", "2023-05-31", freq="D")
    v = pd.Series(240 + 20 * np.sin(np.arange(len(d)) / 4) + np.random.default_rng(51).normal(0, 4, len(d)), d)
    v = v.drop(v["2023-04-05":"2023-04-27"].index)
    fig, ax = plt.subplots(figsize=(8, 3.5))
    ax.plot(v.index, v, color="#005f73")
    ax.set_ylabel("débit (m³/h)"); ax.set_title("Débit journalier au point de livraison")
    fig.autofmt_xdate()
    return fig

@liar("title-contradicts-data")
def titre_double():
    """Journal : « a doublé » pour une hausse de 22 %."""
    fig, ax = plt.subplots()
    ax.bar([str(a) for a in range(2018, 2024)], [1820, 1870, 1990, 2080, 2150, 2220], color="gray")
    ax.set_ylabel("cyclistes par jour")
    ax.set_title("Le nombre de cyclistes a doublé depuis 2018")
    return fig

@liar("title-contradicts-data")
def title_falling():
    """Blog: the title says rents keep falling; they rise."""
    fig, ax = plt.subplots()
    ax.plot(range(2014, 2024), [9.8, 9.9, 10.1, 10.2, 10.5, 10.7, 10.8, 11.2, 11.6, 12.0], marker="o")
    ax.set_ylabel("rent (euros per m²)"); ax.set_xlabel("year")
    ax.set_title("Rents have fallen every year since 2014")
    return fig

@liar("title-contradicts-data")
def titre_superlatif():
    """Fédération : « la route reste la première » alors que c'est le VTT."""
    fig, ax = plt.subplots()
    ax.barh(["Piste", "BMX", "Route", "VTT"], [640, 1100, 2730, 3150], color=["silver", "silver", "crimson", "silver"])
    ax.set_xlabel("licenciés")
    ax.set_title("La route reste la première discipline en licenciés")
    return fig

@liar("unexplained-interval")
def barres_sans_explication():
    """Étudiante : des barres d'erreur, ni légende ni note."""
    fig, ax = plt.subplots()
    ax.bar(["Ouvriers", "Employés", "Cadres"], [3.1, 3.6, 5.2], yerr=[.4, .35, .5], capsize=5, color="lightsteelblue")
    ax.set_ylabel("sorties culturelles par an"); ax.set_title("Sorties culturelles selon le milieu")
    return fig

@liar("unexplained-interval")
def band_no_legend():
    """Utility: a demand forecast with an unexplained band."""
    fig, ax = plt.subplots()
    x = np.arange(2024, 2041); y = 18.4 - .08 * (x - 2024); w = .1 + .09 * (x - 2024)
    ax.fill_between(x, y - w, y + w, alpha=.25); ax.plot(x, y)
    ax.set_xlabel("year"); ax.set_ylabel("demand (million m³)"); ax.set_title("Projected demand")
    return fig

@liar("false-precision")
def trop_de_decimales():
    """Étudiante : 84 enquêtés, six décimales."""
    fig, ax = plt.subplots()
    v = [58.333333, 29.761905, 11.904762]
    b = ax.bar(["Oui", "Non", "Sans avis"], v, color="#7b6d8d")
    ax.bar_label(b, fmt="%.6f %%"); ax.set_ylim(0, 70); ax.set_ylabel("% des 84 enquêtés")
    ax.set_title("Feriez-vous vos courses à vélo ?")
    return fig

@liar("smoothed-line")
def courbe_lissee():
    """Blog : une spline invente des creux et des bosses entre cinq points seulement."""
    from scipy.interpolate import make_interp_spline
    x = np.array([2000, 2005, 2010, 2015, 2020]); y = [12, 19, 14, 22, 17]
    xs = np.linspace(2000, 2020, 200)
    fig, ax = plt.subplots()
    ax.plot(xs, make_interp_spline(x, y)(xs), lw=2); ax.plot(x, y, "o", color="C0")
    ax.set_ylabel("taux de pauvreté (%)"); ax.set_xlabel("année"); ax.set_ylim(0, 30); ax.set_xticks(x)
    return fig

@liar("unsorted-bars")
def communes_en_vrac():
    """Régie : dix communes rangées par rien."""
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(["Lanvoy", "Brécé", "Saint-Aubin", "Charmes", "Orval", "Dinan-le-Bas", "Vézac", "Morlanne", "Aubry", "Tercé"],
            [14, 31, 9, 27, 18, 35, 6, 22, 29, 11], color="teal")
    ax.set_xlabel("fuites pour 100 km"); ax.set_title("Fuites par commune")
    return fig

# ------------------------------------------------------------------ honnêtes

@honest
def points_axe_serre():
    """Limite : un axe qui ne part pas de zéro, mais des points et non des barres."""
    fig, ax = plt.subplots()
    ax.plot(["2019", "2020", "2021", "2022", "2023"], [41650, 41900, 42480, 42950, 43310], "o-")
    ax.set_ylabel("abonnés"); ax.set_title("Abonnés au journal")
    return fig

@honest
def barres_negatives():
    """Limite : des barres de part et d'autre de zéro."""
    fig, ax = plt.subplots()
    v = np.array([2.1, -1.4, .8, -3.2, 1.9, 2.7])
    ax.bar([str(a) for a in range(2018, 2024)], v, color=np.where(v < 0, "#c1121f", "#003049"))
    ax.axhline(0, color="k", lw=.8); ax.set_ylabel("solde (M€)"); ax.set_title("Solde du budget de l'eau")
    return fig

@honest
def ecarts_a_cent():
    """Limite : des barres d'écart à l'indice 100, référence tracée et nommée."""
    fig, ax = plt.subplots(figsize=(7, 3.5))
    v = np.array([104, 97, 111, 92, 101]) - 100
    ax.barh(["Centre", "Nord", "Lac", "Est", "Sud"], v, color="slategray")
    ax.axvline(0, color="k"); ax.set_xlabel("écart à la moyenne du syndicat (points)")
    ax.set_title("Prix de l'eau par secteur")
    return fig

@honest
def waterfall_budget():
    """Limite : une cascade dont les marches flottent."""
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(["2022", "Abonnements", "Ventes au n°", "Publicité", "2023"], [5.2, .6, -.4, -.7, 4.7], bottom=[0, 5.2, 5.8, 5.4, 0],
           color=["#444", "seagreen", "indianred", "indianred", "#444"])
    ax.set_ylim(0, 6.5); ax.set_ylabel("recettes (M€)"); ax.set_title("Du budget 2022 au budget 2023")
    return fig

@honest
def gantt_travaux():
    """Limite : un diagramme de Gantt, les barres commencent à leur date."""
    fig, ax = plt.subplots(figsize=(7, 3))
    for i, (n, a, b) in enumerate([("Études", "2023-01-10", "2023-04-01"), ("Terrassement", "2023-03-15", "2023-07-20"), ("Pose", "2023-06-01", "2023-11-10")]):
        a, b = pd.Timestamp(a), pd.Timestamp(b)
        ax.barh(n, b - a, left=a, color="steelblue", height=.5)
    ax.invert_yaxis(); ax.xaxis.set_major_locator(mdates.MonthLocator(interval=3)); ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("Calendrier de la conduite des Prés")
    return fig

@honest
def temperature_ranges():
    """Borderline: floating bars from minimum to maximum."""
    fig, ax = plt.subplots()
    lo = np.array([-2, -1, 3, 6, 10, 14]); hi = np.array([6, 8, 12, 17, 21, 26])
    ax.bar(["Jan", "Feb", "Mar", "Apr", "May", "Jun"], hi - lo, bottom=lo, color="orange", width=.5)
    ax.set_ylabel("daily min to max (°C)"); ax.set_title("Mean daily minimum to maximum temperature")
    return fig

@honest
def classement_inverse():
    """Limite : un axe retourné parce que ce sont des rangs."""
    fig, ax = plt.subplots()
    ax.plot(range(1, 9), [9, 7, 7, 5, 4, 2, 3, 1], marker="o"); ax.set_ylim(10, 0)
    ax.set_yticks(range(1, 11)); ax.set_ylabel("rang au classement général"); ax.set_xlabel("étape")
    ax.set_title("Le classement de Léa Morin, étape après étape")
    return fig

@honest
def depth_profile():
    """Borderline: depth downwards."""
    fig, ax = plt.subplots(figsize=(4, 5))
    z = np.linspace(0, 40, 60); ax.plot(8 + 13 / (1 + np.exp((z - 14) / 2)), z)
    ax.invert_yaxis(); ax.set_ylabel("depth (m)"); ax.set_xlabel("temperature (°C)"); ax.set_title("Reservoir, 12 July")
    return fig

@honest
def profondeur_nappe():
    """Limite : profondeur de la nappe sous le sol, axe retourné."""
    fig, ax = plt.subplots(figsize=(7, 3.5))
    d = pd.date_range("2020-01-01", periods=48, freq="MS")
    ax.plot(d, 12 + 2.5 * np.sin(np.arange(48) / 12 * 2 * np.pi - 1)); ax.invert_yaxis()
    ax.set_ylabel("profondeur de la nappe\n(m sous le sol)"); ax.set_title("Piézomètre des Prés")
    return fig

@honest
def pyramide():
    """Limite : pyramide des âges, valeurs négatives d'un côté."""
    fig, ax = plt.subplots()
    a = ["0-14", "15-29", "30-44", "45-59", "60-74", "75-89"]
    ax.barh(a, [-310, -280, -340, -390, -350, -160], color="#457b9d", label="hommes")
    ax.barh(a, [295, 270, 350, 400, 370, 230], color="#e9c46a", label="femmes")
    ax.set_xticks([-400, -200, 0, 200, 400]); ax.set_xticklabels(["400", "200", "0", "200", "400"])
    ax.set_ylabel("âge"); ax.set_xlabel("habitants"); ax.legend(); ax.set_title("Habitants selon l'âge et le sexe")
    return fig

@honest
def barh_inversee():
    """Limite : invert_yaxis pour mettre la plus grande barre en haut."""
    fig, ax = plt.subplots()
    ax.barh(["VTT", "Route", "BMX", "Piste"], [3150, 2730, 1100, 640], color="crimson")
    ax.invert_yaxis(); ax.set_xlabel("licenciés"); ax.set_title("Licenciés par discipline")
    return fig

@honest
def celsius_fahrenheit():
    """Borderline: twin axis that is a unit conversion."""
    fig, ax = plt.subplots()
    ax.plot(range(1, 13), [4, 5, 8, 11, 15, 19, 21, 21, 17, 13, 8, 5], color="firebrick")
    s = ax.secondary_yaxis("right", functions=(lambda c: c * 1.8 + 32, lambda f: (f - 32) / 1.8))
    ax.set_ylabel("water temperature (°C)"); s.set_ylabel("°F"); ax.set_xlabel("month"); ax.set_title("River intake")
    return fig

@honest
def pareto_pannes():
    """Limite : un Pareto, barres triées et cumul en %."""
    v = np.array([48, 27, 12, 8, 5]); fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(["Crevaison", "Chaîne", "Freins", "Roue", "Pédale"], v, color="gray"); ax.set_ylim(0, 100); ax.set_ylabel("pannes")
    b = ax.twinx(); b.plot(range(5), 100 * v.cumsum() / v.sum(), "ko-"); b.set_ylim(0, 100); b.set_ylabel("% cumulé")
    ax.set_title("Pannes relevées à l'atelier")
    return fig

@honest
def annees_vraies_positions():
    """Limite : recensements inégaux posés à leur vraie place."""
    fig, ax = plt.subplots(figsize=(7, 4)); a = [1968, 1975, 1982, 1990, 1999, 2008, 2018]
    ax.plot(a, [29.1, 30.6, 31.2, 30.4, 29.8, 29.0, 28.4], "o-"); ax.set_xticks(a)
    ax.set_ylabel("habitants (milliers)"); ax.set_title("Population aux recensements")
    return fig

@honest
def log_axis():
    """Borderline: log ticks."""
    fig, ax = plt.subplots(); g = np.random.default_rng(61); p = 10 ** g.uniform(2.5, 6, 60)
    ax.scatter(p, 8 * p ** .7 * g.lognormal(0, .2, 60), alpha=.7); ax.set_xscale("log"); ax.set_yscale("log")
    ax.set_xlabel("population served (log scale)"); ax.set_ylabel("pipe length (m, log scale)"); ax.set_title("Network length in 60 utilities")
    return fig

@honest
def histo_densite():
    """Limite : classes inégales, mais densité."""
    g = np.random.default_rng(62); fig, ax = plt.subplots()
    ax.hist(g.gamma(4, 480, 900), bins=[0, 500, 1000, 1500, 2000, 3000, 6000], density=True, color="slateblue", edgecolor="w")
    ax.set_xlabel("revenu mensuel (€)"); ax.set_ylabel("densité (part des enquêtés par €)"); ax.set_title("Revenu des enquêtés")
    return fig

@honest
def effectif_par_an_dage():
    """Limite : classes d'âge inégales, hauteur rapportée à la largeur."""
    fig, ax = plt.subplots(); e = np.array([5, 10, 15, 18, 40, 65, 90]); n = np.array([610, 1240, 980, 4210, 5630, 1720])
    ax.bar(e[:-1], n / np.diff(e), width=np.diff(e), align="edge", color="goldenrod", edgecolor="white")
    ax.set_xlabel("âge"); ax.set_ylabel("licenciés par année d'âge"); ax.set_title("Licenciés selon l'âge")
    return fig

@honest
def classes_egales():
    fig, ax = plt.subplots()
    ax.bar(["20-29 ans", "30-39 ans", "40-49 ans", "50-59 ans"], [41, 55, 62, 38], width=1, edgecolor="w", color="#6a994e")
    ax.set_ylabel("adhérents"); ax.set_title("Adhérents du club selon l'âge")
    return fig

@honest
def taux_par_classes():
    """Limite : classes d'âge inégales mais un taux, pas un effectif."""
    fig, ax = plt.subplots()
    ax.bar(["15-17 ans", "18-24 ans", "25-39 ans", "40-64 ans"], [38, 22, 17, 14], color="#bc6c25")
    ax.set_ylabel("% de chaque classe d'âge allant à vélo au travail ou au lycée", fontsize=8); ax.set_title("Le vélo quotidien selon l'âge")
    return fig

@honest
def mois_dans_l_ordre():
    """Limite : « 11/2022 », « 12/2022 », « 01/2023 » : dans l'ordre du calendrier."""
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.bar(["10/2022", "11/2022", "12/2022", "01/2023", "02/2023", "03/2023"], [18, 22, 31, 34, 27, 20], color="steelblue")
    ax.set_ylabel("fuites réparées"); ax.set_title("Fuites réparées l'hiver dernier")
    return fig

@honest
def season_sept_to_june():
    """Borderline: a season starting in September."""
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(["Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun"], [410, 380, 260, 190, 150, 170, 260, 340, 420, 470], marker="o")
    ax.set_ylim(0, 500); ax.set_ylabel("riders on Sunday outings"); ax.set_title("Club outings, 2022-23 season")
    return fig

@honest
def trimestres_groupes():
    df = pd.DataFrame({"2022": [412, 530, 488, 455], "2023": [470, 561, 502, 466]}, index=["T1", "T2", "T3", "T4"])
    ax = df.plot.bar(rot=0, color=["#adb5bd", "#1d3557"]); ax.set_ylabel("ventes de vélos"); ax.set_title("Ventes par trimestre")
    return ax.figure

@honest
def taux_sur_cent():
    """Limite : un taux de 78 à 86 % sur l'échelle 0-100, légitime."""
    fig, ax = plt.subplots()
    ax.plot(range(2014, 2024), [78, 79, 79, 80, 81, 82, 83, 84, 85, 86], "o-"); ax.set_ylim(0, 100)
    ax.set_ylabel("rendement du réseau (%)"); ax.set_xlabel("année"); ax.set_title("Rendement du réseau")
    return fig

@honest
def slope_chart():
    """Borderline: lines between two dates, labelled directly."""
    fig, ax = plt.subplots(figsize=(4.5, 5))
    for n, a, b in [("North", 22, 31), ("South", 27, 25), ("Lake", 15, 18)]:
        ax.plot([0, 1], [a, b], "o-", color="C3" if n == "North" else "gray")
        ax.text(-.05, a, f"{n} {a}", ha="right", va="center"); ax.text(1.05, b, str(b), va="center")
    ax.set_xticks([0, 1]); ax.set_xticklabels(["2013", "2023"]); ax.set_xlim(-.5, 1.4); ax.set_yticks([])
    ax.spines[["left", "right", "top"]].set_visible(False); ax.set_title("Cyclists per 100 commuters")
    return fig

@honest
def ligne_sur_ordinales():
    """Limite : une ligne sur des niveaux de diplôme, ordonnés."""
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(["Sans diplôme", "CAP", "Bac", "Bac+2", "Bac+5"], [14, 19, 28, 35, 47], "o-", color="purple"); ax.set_ylim(0, 60)
    ax.set_ylabel("% allés au théâtre dans l'année"); ax.set_xlabel("niveau de diplôme"); ax.set_title("Théâtre et diplôme")
    return fig

@honest
def points_par_commune():
    """Limite : des points sans ligne sur des catégories."""
    fig, ax = plt.subplots(figsize=(7, 4)); ax.hlines(range(5), 0, [18, 21, 25, 29, 34], color="lightgray")
    ax.plot([18, 21, 25, 29, 34], range(5), "o", color="C0"); ax.set_yticks(range(5)); ax.set_yticklabels(["Colne", "Ashby", "Elmside", "Dunmore", "Brook End"])
    ax.set_xlim(0, 50); ax.set_xlabel("nitrate (mg/l)"); ax.set_title("Nitrate at the tap, by town")
    return fig

@honest
def camembert_simple():
    fig, ax = plt.subplots(); ax.pie([58, 30, 12], labels=["Forages", "Rivière", "Achats"], autopct="%.0f %%", startangle=90, counterclock=False, colors=["#8ecae6", "#ffb703", "#e0e0e0"])
    ax.set_title("Origine de l'eau distribuée en 2023")
    return fig

@honest
def donut_arrondi():
    """Limite : 33,3 + 33,3 + 33,3 = 99,9 % par arrondi."""
    fig, ax = plt.subplots(); ax.pie([20, 20, 20], labels=["Salariés 33,3 %", "Retraités 33,3 %", "Étudiants 33,3 %"], wedgeprops=dict(width=.4, edgecolor="w"), colors=["#264653", "#2a9d8f", "#e9c46a"])
    ax.set_title("Les 60 enquêtés")
    return fig

@honest
def surface_vraie():
    """Limite : une vraie surface z = f(x, y)."""
    fig = plt.figure(); ax = fig.add_subplot(projection="3d"); x, y = np.meshgrid(np.linspace(0, 10, 30), np.linspace(0, 8, 30))
    ax.plot_surface(x, y, 40 + 12 * np.exp(-((x - 4) ** 2 + (y - 5) ** 2) / 8), cmap="viridis")
    ax.set_xlabel("x (km)"); ax.set_ylabel("y (km)"); ax.set_zlabel("head (m)"); ax.set_title("Modelled groundwater head")
    return fig

@honest
def bulles_a_laire():
    """Limite : des bulles dont l'aire suit la valeur."""
    fig, ax = plt.subplots(figsize=(8, 3)); x = 0
    for n, v in [("A", 10), ("B", 20), ("C", 40)]:
        r = np.sqrt(v) / 3; x += r; ax.add_patch(Circle((x, 0), r, color="#69b3e7")); ax.text(x, 0, f"{n}\n{v}", ha="center", va="center"); x += r + .6
    ax.set_xlim(-.3, x); ax.set_ylim(-2.4, 2.4); ax.set_aspect("equal"); ax.axis("off"); ax.set_title("Capacité des réservoirs (milliers de m³)")
    return fig

@honest
def etiquettes_en_milliers():
    """Limite : étiquettes en milliers, axe en unités."""
    fig, ax = plt.subplots(); v = [12400, 15100, 17800]; b = ax.bar(["2021", "2022", "2023"], v, color="#335c67")
    ax.bar_label(b, [f"{x/1000:.1f} k".replace(".", ",") for x in v]); ax.set_ylabel("compteurs posés"); ax.set_title("Compteurs posés par an")
    return fig

@honest
def likert_empile():
    """Barres empilées à 100 %, palette divergente de catégories."""
    df = pd.DataFrame([[10, 20, 20, 30, 20], [5, 15, 25, 35, 20], [20, 25, 15, 25, 15]], index=["Cadres", "Employés", "Ouvriers"], columns=["Pas du tout", "Plutôt pas", "Neutre", "Plutôt", "Tout à fait"])
    ax = df.plot.barh(stacked=True, color=["#a6611a", "#dfc27d", "#e8e8e8", "#80cdc1", "#018571"], figsize=(8, 3.5))
    ax.set_xlim(0, 100); ax.set_xlabel("% des réponses"); ax.legend(ncol=5, fontsize=8, loc="lower center", bbox_to_anchor=(.5, 1)); return ax.figure

@honest
def classes_officielles():
    """Limite : des paliers de couleur justifiés par des seuils réglementaires."""
    fig, ax = plt.subplots(); g = np.random.default_rng(71); x = g.uniform(0, 30, 80); y = g.uniform(0, 20, 80)
    s = ax.scatter(x, y, c=10 + 45 * x / 30, cmap="cividis", norm=BoundaryNorm([0, 25, 40, 50, 60], 256))
    fig.colorbar(s, spacing="proportional", label="nitrates (mg/l)"); ax.set_title("Seuils : guide 25, alerte 40, limite légale 50 mg/l", fontsize=10); ax.set_xlabel("x (km)"); ax.set_ylabel("y (km)"); return fig

@honest
def direction_du_vent():
    """Limite : palette cyclique pour un angle."""
    fig, ax = plt.subplots(); y, x = np.mgrid[-10:11, -10:11]
    m = ax.pcolormesh(x, y, np.degrees(np.arctan2(y, x)) % 360, cmap="hsv", vmin=0, vmax=360)
    fig.colorbar(m, label="direction de l'écoulement (°)"); ax.set_xlabel("x (km)"); ax.set_ylabel("y (km)"); return fig

@honest
def compteur_viridis():
    g = np.random.default_rng(11); h = np.arange(24); fig, ax = plt.subplots(figsize=(8, 3.5))
    m = ax.pcolormesh(h, np.arange(7), g.poisson(5 + 60 * np.exp(-(h - 17) ** 2 / 12), (7, 24)), cmap="viridis")
    ax.set_yticks(range(7)); ax.set_yticklabels(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]); fig.colorbar(m, label="cyclists counted"); ax.set_xlabel("hour"); return fig

@honest
def rouge_vert_distincts():
    """Limite : rouge et vert, mais tirets et noms au bout des lignes."""
    fig, ax = plt.subplots(); x = range(2001, 2011); a = [42, 44, 43, 44, 44, 45, 46, 46, 47, 47]; b = [38, 37, 38, 39, 39, 40, 39, 40, 41, 40]
    ax.plot(x, a, "-", marker="o", color="firebrick"); ax.plot(x, b, "--", marker="s", color="darkgreen")
    ax.text(2010.2, a[-1], "nord", color="firebrick"); ax.text(2010.2, b[-1], "sud", color="darkgreen"); ax.set_xlim(2001, 2011.5); ax.set_ylabel("participation (%)"); return fig

@honest
def fond_sombre():
    """Limite : fond sombre, texte clair."""
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(); ax.plot(range(2010, 2024), np.cumsum(np.random.default_rng(2).normal(.5, 1, 14)) + 30, color="#ffe066", lw=2)
        ax.set_xlabel("year"); ax.set_ylabel("debt (% of GDP)"); ax.set_title("Public debt of the region")
    return fig

@honest
def une_en_avant():
    """Limite : quatorze lignes, treize grises et une nommée."""
    g = np.random.default_rng(21); fig, ax = plt.subplots(); t = range(2012, 2024); Y = 150 + g.normal(0, 3, (12, 14)).cumsum(axis=0)
    ax.plot(t, Y[:, 1:], color="#aaaaaa", lw=1); ax.plot(t, Y[:, 0], color="#d62828", lw=2.5); ax.text(2023.1, Y[-1, 0], "Charmes", color="#d62828")
    ax.set_xlim(2012, 2025); ax.set_ylabel("litres par jour et habitant"); ax.set_title("Charmes et les treize autres communes"); return fig

@honest
def petits_multiples():
    g = np.random.default_rng(23); fig, axs = plt.subplots(2, 4, figsize=(9, 4), sharex=True, sharey=True)
    for a, c in zip(axs.flat, "ABCDEFGH"):
        a.plot(range(2012, 2024), 150 + g.normal(0, 4, 12).cumsum()); a.set_title(f"Commune {c}", fontsize=9)
    fig.supylabel("litres par jour et habitant", fontsize=9); return fig

@honest
def hexbin_dense():
    """Limite : 40 000 points, mais en hexagones."""
    g = np.random.default_rng(31); a = g.normal(45, 10, 40000); fig, ax = plt.subplots()
    h = ax.hexbin(a, 1500 + 12 * a + g.normal(0, 300, 40000), gridsize=40, cmap="Blues", mincnt=1); fig.colorbar(h, label="employees"); ax.set_xlabel("age (years)"); ax.set_ylabel("net monthly pay (€)"); return fig

@honest
def divergente_centree():
    """Limite : données de −2 à +9 mais palette centrée sur zéro."""
    g = np.random.default_rng(41); fig, ax = plt.subplots(figsize=(7, 4))
    m = ax.imshow(g.uniform(-2, 9, (5, 6)), cmap="RdBu", norm=TwoSlopeNorm(0, -9, 9)); fig.colorbar(m, label="évolution annuelle (%)")
    ax.set_xticks(range(6)); ax.set_xticklabels(range(2018, 2024)); ax.set_yticks(range(5)); ax.set_yticklabels(["Industrie", "BTP", "Commerce", "Santé", "Agricole"]); return fig

@honest
def index_centred_100():
    """Borderline: diverging palette centred on 100."""
    df = pd.DataFrame(np.random.default_rng(43).uniform(85, 120, (4, 5)).round(), index=list("ABCD"), columns=range(2019, 2024)); fig, ax = plt.subplots()
    sns.heatmap(df, cmap="PuOr", center=100, annot=True, fmt=".0f", ax=ax, cbar_kws={"label": "price index (region = 100)"}); ax.set_ylabel("zone"); return fig

@honest
def trou_montre():
    """Limite : le trou est laissé vide (NaN) et nommé."""
    fig, ax = plt.subplots(figsize=(7, 4)); ax.plot(range(2012, 2024), [812, 845, 870, 902, 940, 955, 990, 1012, np.nan, np.nan, 870, 931], "o-", color="darkorange")
    ax.text(2020.5, 500, "courses\nannulées", ha="center"); ax.set_ylim(0, 1100); ax.set_ylabel("inscrits"); ax.set_title("Inscrits à la cyclosportive"); return fig

@honest
def every_four_years():
    """Borderline: regular four-year steps, not a gap."""
    fig, ax = plt.subplots(); x = range(1996, 2025, 4); ax.plot(x, [71, 69, 72, 66, 68, 63, 65, 61], "o-"); ax.set_xticks(list(x)); ax.set_ylabel("turnout (%)"); ax.set_title("Turnout at federation elections"); return fig

@honest
def titre_vrai_doublement():
    """Limite : « a doublé », et c'est vrai."""
    fig, ax = plt.subplots(); b = ax.bar([str(a) for a in range(2018, 2024)], [1110, 1290, 1540, 1810, 2050, 2240], color="gray"); ax.bar_label(b)
    ax.set_ylabel("cyclistes par jour"); ax.set_title("Le nombre de cyclistes a doublé depuis 2018"); return fig

@honest
def title_true_fall():
    fig, ax = plt.subplots(); ax.plot(range(2014, 2024), [24.1, 23.8, 23.1, 22.6, 21.9, 21.5, 20.2, 19.8, 19.1, 18.7], "o-"); ax.set_xlabel("year"); ax.set_ylabel("manufacturing jobs (thousands)")
    ax.set_title("Manufacturing jobs have fallen every year since 2014"); return fig

@honest
def barres_expliquees():
    """Limite : barres d'erreur expliquées dans une note."""
    fig, ax = plt.subplots(); ax.bar(["Manual", "Clerical", "Managers"], [3.1, 3.6, 5.2], yerr=[.4, .35, .5], capsize=5, color="lightsteelblue"); ax.set_ylabel("cultural outings per year")
    fig.text(.1, 0, "Error bars: 95% confidence interval. n = 312.", fontsize=8); return fig

@honest
def bande_legendee():
    fig, ax = plt.subplots(); x = np.arange(2024, 2041); y = 18.4 - .08 * (x - 2024); w = .1 + .09 * (x - 2024)
    ax.fill_between(x, y - w, y + w, alpha=.25, label="80 % prediction interval"); ax.plot(x, y, label="central scenario"); ax.legend(); ax.set_xlabel("year"); ax.set_ylabel("demand (million m³)"); return fig

@honest
def boites_par_bassin():
    g = np.random.default_rng(81); fig, ax = plt.subplots(); ax.boxplot([g.normal(m, 4, 60) for m in (22, 27, 31)]); ax.set_xticks([1, 2, 3]); ax.set_xticklabels(["Amont", "Milieu", "Aval"])
    ax.set_ylabel("nitrates (mg/l)"); ax.set_title("Nitrates dans la rivière, d'amont en aval"); return fig

@honest
def aire_empilee():
    df = pd.DataFrame({"Forages": [10, 10.2, 10.1, 9.9, 9.8], "Rivière": [6, 5.8, 5.9, 5.7, 5.4], "Achats": [2, 2.1, 2.3, 2.4, 2.6]}, index=range(2019, 2024))
    ax = df.plot.area(color=["#264653", "#2a9d8f", "#e9c46a"], lw=0); ax.set_xticks(list(df.index)); ax.set_ylabel("Mm³"); ax.set_title("Eau produite et achetée"); return ax.figure

@honest
def nuage_et_droite():
    g = np.random.default_rng(82); x = g.uniform(5, 40, 70); y = 60 - .9 * x + g.normal(0, 5, 70); fig, ax = plt.subplots(); ax.scatter(x, y, alpha=.7)
    k = np.polyfit(x, y, 1); t = np.array([5, 40]); ax.plot(t, np.polyval(k, t), color="k", label="least-squares line"); ax.legend(); ax.set_xlabel("distance to work (km)"); ax.set_ylabel("bike trips per month"); return fig

@honest
def stage_profile():
    """Borderline: filled elevation profile from zero."""
    x = np.linspace(0, 160, 300); z = 400 + 350 * np.sin(x / 18) ** 2 + 3 * x; fig, ax = plt.subplots(figsize=(8, 3)); ax.fill_between(x, 0, z, color="#94a684"); ax.set_ylim(0, 1300); ax.set_xlim(0, 160)
    ax.set_xlabel("distance (km)"); ax.set_ylabel("elevation (m)"); ax.set_title("Stage 4"); return fig

@honest
def tarif_en_marches():
    """Un tarif réglementé en escalier."""
    fig, ax = plt.subplots(); ax.step([2018, 2019, 2020, 2021, 2022, 2023], [3.2, 3.2, 3.35, 3.35, 3.6, 3.8], where="post"); ax.set_ylim(0, 4.5); ax.set_ylabel("€ par m³"); ax.set_xlabel("année"); ax.set_title("Tarif voté chaque 1er janvier"); return fig

if __name__ == "__main__":
    import time
    for e in LIARS + HONEST:
        t = time.time(); f = e[1](); assert isinstance(f, plt.Figure), e[0]
        if time.time() - t > 2: print("lent", e[0])
        plt.close("all")
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
