"""Jeu C : devoirs de lycée, rapport annuel d'ONG, note de marché d'une banque, affiche d'association, data-journaliste."""
import datetime as dt
import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd, seaborn as sns
import matplotlib.dates as mdates
from matplotlib.colors import LinearSegmentedColormap, ListedColormap, BoundaryNorm, TwoSlopeNorm
from matplotlib.gridspec import GridSpec
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Ellipse, FancyBboxPatch, Patch, Polygon, Rectangle, Wedge
from matplotlib.ticker import FuncFormatter, PercentFormatter

LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f


# ------------------------------------------------------------------ MENTEUSES

@liar("truncated-bars")
def ong_enfants_scolarises():
    """Rapport annuel d'ONG : rectangles nus posés sur 78 %, la progression paraît quadrupler."""
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ans, v = [2019, 2020, 2021, 2022, 2023], [80.5, 81.9, 83.4, 85.2, 87.6]
    for i, (a, y) in enumerate(zip(ans, v)):
        ax.add_patch(Rectangle((i - .32, 78), .64, y - 78, color="#1b7f79"))
        ax.annotate(f"{y:.1f} %".replace(".", ","), (i, y), xytext=(0, 4), textcoords="offset points", ha="center")
    ax.set(xlim=(-.6, 4.6), ylim=(78, 89), ylabel="Enfants scolarisés (% des 6-11 ans)")
    ax.set_xticks(range(5), [str(a) for a in ans])
    ax.set_title("La scolarisation progresse dans nos zones d'action", loc="left")
    for s in ("top", "right"): ax.spines[s].set_visible(False)
    fig.text(.01, .01, "Source : enquêtes ménages de l'association", fontsize=8)
    fig.tight_layout(rect=(0, .04, 1, 1)); return fig


@liar("truncated-bars")
def banque_encours_aire():
    """Note de marché : une aire pleine coupée à 410 milliards fait croire à un encours multiplié."""
    fig, ax = plt.subplots(figsize=(7.5, 4))
    d = pd.date_range("2022-01-01", periods=30, freq="MS")
    v = 415 + np.cumsum(np.random.default_rng(11).normal(1.1, .9, 30))
    ax.fill_between(d, v, 410, color="#0b3c6f")
    ax.set_ylim(410, 460); ax.set_xlim(d[0], d[-1])
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_ylabel("Encours (Md€)"); ax.set_title("Encours du livret réglementé, fin de mois")
    return fig


@liar("truncated-bars")
def club_adherents_traits():
    """Affiche d'association : gros traits horizontaux (hlines) qui partent de 200 adhérents et non de zéro."""
    fig, ax = plt.subplots(figsize=(6.5, 3.8))
    sec = ["Yoga", "Théâtre", "Judo", "Basket"]; v = [214, 226, 241, 262]
    ax.hlines(range(4), 200, v, lw=22, color="#d95f02")
    for i, x in enumerate(v): ax.text(x + 2.5, i, str(x), va="center")
    ax.set_yticks(range(4), sec); ax.set_ylim(-.6, 3.6); ax.set_xlim(200, 275)
    ax.set_xlabel("Nombre d'adhérents"); ax.set_title("Nos quatre plus grandes sections")
    fig.tight_layout(); return fig


@liar("inverted-axis")
def asso_benevoles_retourne():
    """Affiche d'association : l'axe des bénévoles est retourné, la baisse a l'air d'une montée."""
    fig, ax = plt.subplots(figsize=(6.5, 4))
    a = np.arange(2014, 2024); v = [182, 176, 171, 160, 158, 149, 131, 128, 119, 112]
    ax.plot(a, v, "o-", color="#6a3d9a", lw=2.5)
    ax.set_ylim(200, 80); ax.set_xticks(a)
    ax.set(xlabel="Année", ylabel="Bénévoles actifs", title="Les bénévoles de la fête du quartier, 2014-2023")
    fig.tight_layout(); return fig


@liar("inverted-axis")
def fund_clients_backwards():
    """Bank market note: time runs right to left, so a steady fall in clients reads as growth."""
    fig, ax = plt.subplots(figsize=(7, 4))
    d = pd.date_range("2019-03-31", periods=20, freq="QE")
    v = 96 - np.linspace(0, 31, 20) + np.random.default_rng(5).normal(0, 1.1, 20)
    ax.plot(d, v, color="#003366", lw=2)
    ax.set_xlim(d[-1], d[0]); ax.set_ylim(0, 110)
    ax.xaxis.set_major_locator(mdates.YearLocator()); ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_ylabel("Active clients (thousands)"); ax.set_title("Fund platform: active clients, quarterly", loc="left")
    ax.grid(alpha=.3); return fig


@liar("dual-axis")
def cigognes_et_naissances():
    """Devoir de lycée : cigognes et naissances superposées sur deux échelles choisies pour coller."""
    fig, ax = plt.subplots(figsize=(7, 4.2))
    a = np.arange(2010, 2022)
    c = [270, 296, 330, 341, 380, 402, 431, 470, 512, 540, 588, 610]
    n = [18.2, 18.5, 18.6, 19.1, 19.0, 19.4, 19.9, 20.1, 20.2, 20.8, 21.0, 21.4]
    l1, = ax.plot(a, c, "s-", color="#1f77b4", label="Couples de cigognes")
    bx = ax.twinx(); l2, = bx.plot(a, n, "o--", color="#d95f02", label="Naissances (milliers)")
    ax.set_ylim(200, 650); bx.set_ylim(17.5, 21.8)
    ax.set_ylabel("Couples de cigognes"); bx.set_ylabel("Naissances (milliers)")
    ax.legend(handles=[l1, l2], loc="upper left"); ax.set_title("Cigognes et naissances en Alsace (données d'exercice)")
    return fig


@liar("dual-axis")
def coffee_vs_bitcoin_overlay():
    """Data journalist on social media: a second transparent Axes laid over the first, coffee against bitcoin."""
    fig = plt.figure(figsize=(7, 4.2)); pos = (.12, .14, .76, .7)
    r = np.random.default_rng(21); d = pd.date_range("2021-01-01", periods=36, freq="MS")
    a = fig.add_axes(pos); b = fig.add_axes(pos, frameon=False)
    a.plot(d, 1.3 + np.cumsum(r.normal(.02, .05, 36)), color="#5b3a1e", lw=2)
    b.plot(d, 33 + np.cumsum(r.normal(.1, 3, 36)), color="#f7931a", lw=2, ls="--")
    b.yaxis.tick_right(); b.yaxis.set_label_position("right"); b.set_xticks([])
    a.xaxis.set_major_locator(mdates.YearLocator()); a.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    a.set_ylabel("Coffee ($/lb)"); b.set_ylabel("Bitcoin (thousand $)")
    fig.suptitle("Coffee price and bitcoin price, monthly", x=.12, ha="left")
    fig.legend(handles=[Line2D([], [], color="#5b3a1e", label="Coffee"), Line2D([], [], color="#f7931a", ls="--", label="Bitcoin")],
               ncols=2, loc="upper right", frameon=False, bbox_to_anchor=(.9, .92)); return fig


@liar("uneven-ticks")
def annees_en_textes():
    """Devoir de lycée : les années 1970, 1990, 2010, 2018, 2019, 2020 écrites à distance égale sous la courbe."""
    fig, ax = plt.subplots(figsize=(7, 4))
    ans = ["1970", "1990", "2010", "2018", "2019", "2020"]; v = [32, 41, 55, 66, 68, 71]
    ax.plot(range(6), v, "o-", color="#333333")
    ax.set_xticks([]); ax.set_ylim(0, 80)
    for i, t in enumerate(ans): ax.text(i, -5, t, ha="center", va="center")
    ax.set_ylabel("% d'une génération"); ax.set_title("Part d'une génération diplômée du baccalauréat")
    fig.tight_layout(); return fig


@liar("uneven-ticks")
def ong_dons_etiquettes_fausses():
    """Rapport d'ONG : les étiquettes de l'axe vertical (0, 1, 2, 5, 10 M€) sont collées sur des graduations régulières."""
    fig, ax = plt.subplots(figsize=(6.5, 4.2))
    a = np.arange(2015, 2024); v = np.array([1.1, 1.3, 1.6, 1.7, 2.1, 2.6, 3.0, 3.4, 3.8])
    ax.plot(a, v, marker="D", color="#b2182b", lw=2)
    ax.set_ylim(0, 4.2); ax.set_yticks([0, 1, 2, 3, 4], ["0", "1", "2", "5", "10"])
    ax.set_xticks(a); ax.set_ylabel("Dons reçus (M€)"); ax.grid(axis="y", alpha=.4)
    ax.set_title("Dons des particuliers, 2015-2023", loc="left"); fig.tight_layout(); return fig


@liar("uneven-bins")
def ages_adherents_rectangles():
    """Devoir de SES : rectangles de largeur juste (15-18, 18-25, 25-40, 40-65, 65-90 ans) mais hauteur = effectif."""
    fig, ax = plt.subplots(figsize=(7, 4))
    e = [15, 18, 25, 40, 65, 90]; n = [21, 34, 58, 92, 67]
    for g, d, h in zip(e, e[1:], n):
        ax.add_patch(Rectangle((g, 0), d - g, h, fc="#8ecae6", ec="#023047", lw=1.2))
        ax.text((g + d) / 2, h + 2, h, ha="center", color="#023047")
    ax.set(xlim=(12, 93), ylim=(0, 105), xlabel="Âge (ans)", ylabel="Nombre d'adhérents", title="Âge des adhérents de la médiathèque")
    ax.set_xticks(e); fig.tight_layout(); return fig


@liar("uneven-bins")
def donation_sizes_stairs():
    """NGO annual report: a staircase of donor counts over classes 10, 20 then 70 and 100 euros wide."""
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.stairs([1240, 1610, 1985, 2260, 640], [0, 10, 20, 50, 100, 200], fill=True, color="#3a7d44", ec="white")
    ax.set_xticks([0, 10, 20, 50, 100, 200]); ax.set_xlim(0, 200)
    ax.set_xlabel("Size of gift (€)"); ax.set_ylabel("Number of donors"); ax.set_title("Donors by size of gift, 2023", loc="left")
    for s in ("top", "right"): ax.spines[s].set_visible(False)
    return fig


@liar("uneven-bins")
def revenus_barres_couchees():
    """Note de banque : histogramme couché, classes de revenu de 5 à 40 k€ d'épaisseur, longueur = part des ménages."""
    fig, ax = plt.subplots(figsize=(6.5, 4.6))
    e = np.array([0, 10, 15, 20, 30, 60, 100]); p = [8, 12, 16, 27, 30, 7]
    ax.barh(e[:-1], p, height=np.diff(e), align="edge", color="#9aa8c7", edgecolor="#1d2d50")
    ax.set_yticks(e); ax.set_ylabel("Revenu annuel du ménage (k€)"); ax.set_xlabel("Part des ménages (%)")
    ax.set_title("Clientèle : répartition des revenus"); fig.tight_layout(); return fig


@liar("uneven-bins")
def trajets_hist_inegal():
    """Data-journaliste : ax.hist avec des bornes 0-5-10-15-30-60-120 minutes, effectifs bruts."""
    fig, ax = plt.subplots(figsize=(6.5, 4)); r = np.random.default_rng(8)
    ax.hist(np.clip(r.gamma(2.2, 14, 900), 0, 119), bins=[0, 5, 10, 15, 30, 60, 120], color="#e07a5f", edgecolor="white")
    ax.set_xlabel("Durée du trajet domicile-travail (min)"); ax.set_ylabel("Nombre de répondants")
    ax.set_title("Combien de temps pour aller travailler ? (900 réponses)"); return fig


@liar("unordered-time")
def permanences_mois_melanges():
    """Association : une courbe sur des mois classés comme du texte (01/2022, 01/2023, 02/2022…)."""
    fig, ax = plt.subplots(figsize=(8, 4))
    m = sorted(f"{k:02d}/{y}" for y in (2022, 2023) for k in range(1, 7))
    v = {f"{k:02d}/{y}": (52 if y == 2022 else 74) + 3 * k for y in (2022, 2023) for k in range(1, 7)}
    ax.plot(m, [v[k] for k in m], "o-", color="#2a6f97"); ax.set_ylim(0, 110)
    ax.tick_params(axis="x", rotation=45); ax.set_ylabel("Personnes reçues"); ax.set_title("Personnes reçues à la permanence sociale")
    fig.tight_layout(); return fig


@liar("unordered-time")
def incendies_annees_triees():
    """Data-journaliste : les années rangées par hectares brûlés, comme un palmarès qui ferait une montée."""
    fig, ax = plt.subplots(figsize=(6.5, 4.4))
    s = pd.Series({"2016": 16.1, "2017": 26.4, "2018": 5.1, "2019": 15.6, "2020": 17.1, "2021": 15.2, "2022": 65.9, "2023": 19.9}).sort_values()
    s.plot.bar(ax=ax, color="#c1440e", rot=0)
    ax.set_ylabel("Milliers d'hectares brûlés"); ax.set_xlabel("Année"); ax.set_title("Surfaces brûlées en forêt"); fig.tight_layout(); return fig


@liar("unordered-time")
def quarterly_revenue_shuffled():
    """Bank market note: quarters ranked by amount instead of by date, so business seems to climb steadily."""
    fig, ax = plt.subplots(figsize=(6.5, 4.2))
    q = ["Q3 2022", "Q1 2022", "Q4 2022", "Q2 2022", "Q2 2023", "Q1 2023"]; v = [4.1, 4.4, 4.7, 5.0, 5.2, 5.5]
    ax.barh(q, v, color="#264653")
    ax.bar_label(ax.containers[0], fmt="%.1f", padding=3); ax.set_xlim(0, 6.4)
    ax.set_xlabel("Net banking income (€bn)"); ax.set_title("Net banking income by quarter", loc="left"); fig.tight_layout(); return fig


@liar("axis-range")
def chomage_ecrase():
    """Devoir de lycée : un taux de chômage en % dessiné sur un axe de 0 à 400 : la courbe est une ligne plate."""
    fig, ax = plt.subplots(figsize=(6.5, 4))
    a = np.arange(2012, 2024); v = [9.4, 9.9, 10.3, 10.4, 10.1, 9.4, 9.0, 8.4, 8.0, 7.9, 7.3, 7.3]
    ax.plot(a, v, color="#d00000", lw=2); ax.set_ylim(0, 400)
    ax.set(xlabel="Année", ylabel="Taux de chômage (%)", title="Le taux de chômage en France"); return fig


@liar("axis-range")
def pollution_pics_coupes():
    """Affiche d'association : l'axe s'arrête à 50 µg/m³ et les pics de pollution sortent du cadre."""
    fig, ax = plt.subplots(figsize=(7.5, 3.8)); r = np.random.default_rng(14)
    d = pd.date_range("2024-01-01", periods=90); v = 28 + 6 * np.sin(np.arange(90) / 6) + r.normal(0, 4, 90)
    v[20:27] += [18, 34, 52, 61, 47, 30, 16]; v[63:68] += [20, 41, 55, 37, 19]
    ax.plot(d, v, color="#444"); ax.set_ylim(0, 50)
    ax.xaxis.set_major_locator(mdates.MonthLocator()); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set_ylabel("PM10 (µg/m³, moyenne du jour)"); ax.set_title("L'air près de l'école, janvier-mars 2024"); return fig


@liar("axis-range")
def wages_scatter_cropped():
    """Data journalist: scatter limits set by hand drop a third of the cities, the dear ones."""
    fig, ax = plt.subplots(figsize=(6, 4.5)); r = np.random.default_rng(31)
    w = r.uniform(1.6, 3.4, 60); h = 4.2 * w + r.normal(0, 1.4, 60)
    ax.scatter(w, h, color="#006d77", s=28); ax.set_xlim(1.5, 2.8); ax.set_ylim(4, 11.5)
    ax.set(xlabel="Median monthly wage (k€)", ylabel="Rent per m² and month (€)", title="Wages and rents, city by city"); return fig


@liar("axis-range")
def fuel_price_flattened():
    """Data journalist defending a tax: a litre between 1.2 and 2.1 euros on an axis that runs to 40."""
    fig, ax = plt.subplots(figsize=(7, 4)); d = pd.date_range("2020-01-01", periods=48, freq="MS")
    v = 1.5 - .28 * np.exp(-((np.arange(48) - 4) / 4) ** 2) + .6 * np.exp(-((np.arange(48) - 29) / 5) ** 2) + np.random.default_rng(29).normal(0, .02, 48)
    ax.plot(d, v, color="#f77f00", lw=2); ax.set_ylim(0, 40); ax.xaxis.set_major_locator(mdates.YearLocator()); ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_ylabel("Euros per litre"); ax.set_title("Price of petrol at the pump", loc="left"); return fig


@liar("line-over-categories")
def bulletin_matieres_ligne():
    """Devoir de lycée : les moyennes par matière reliées par une ligne, comme une évolution."""
    fig, ax = plt.subplots(figsize=(7, 4))
    m = ["Français", "Maths", "Anglais", "Histoire", "SVT", "Sport"]; v = [11.5, 13.2, 14.8, 12.1, 10.4, 16.3]
    ax.plot(m, v, marker="o", color="#5a189a"); ax.set_ylim(0, 20)
    ax.set_ylabel("Moyenne sur 20"); ax.set_title("Mes moyennes du premier trimestre"); ax.grid(alpha=.3); return fig


@liar("line-over-categories")
def countries_joined_line2d():
    """NGO report: a raw Line2D threads through seven unrelated countries."""
    fig, ax = plt.subplots(figsize=(7.2, 4))
    c = ["Mali", "Chad", "Haiti", "Nepal", "Yemen", "Kenya", "Bolivia"]; v = [41, 29, 36, 58, 22, 47, 63]
    ax.add_line(Line2D(np.arange(7), v, color="#bc4749", lw=2, marker="s"))
    ax.set_xlim(-.4, 6.4); ax.set_ylim(0, 75); ax.set_xticks(range(7), c)
    ax.set_ylabel("Households with safe water (%)"); ax.set_title("Safe water in our seven programme countries", loc="left"); return fig


@liar("pie-misuse")
def depenses_quatorze_parts():
    """Rapport d'ONG : quatorze postes de dépense dans un même camembert."""
    fig, ax = plt.subplots(figsize=(7.2, 5.4))
    n = ["Eau", "Santé", "Écoles", "Abris", "Vivres", "Transport", "Salaires", "Collecte", "Loyers", "Audit", "Formation", "Énergie", "Communication", "Divers"]
    v = [14, 13, 11, 10, 9, 8, 8, 6, 5, 4, 4, 3, 3, 2]
    ax.pie(v, labels=n, colors=sns.color_palette("husl", 14), wedgeprops=dict(ec="white"), startangle=0, rotatelabels=True, textprops=dict(fontsize=9))
    ax.set_title("Répartition de nos dépenses en 2023", pad=22); return fig


@liar("pie-misuse")
def sondage_reponses_multiples():
    """Affiche d'association : question à réponses multiples (62 + 48 + 35 + 21 = 166 %) mise en camembert."""
    fig, ax = plt.subplots(figsize=(6, 4.8))
    n = ["Le vélo", "Le bus", "La marche", "La voiture"]; v = [62, 48, 35, 21]
    w, _ = ax.pie(v, colors=["#264653", "#2a9d8f", "#e9c46a", "#e76f51"], startangle=90)
    for p, a, b in zip(w, n, v):
        t = np.deg2rad((p.theta1 + p.theta2) / 2); ax.text(1.25 * np.cos(t), 1.15 * np.sin(t), f"{a}\n{b} %", ha="center", va="center")
    ax.set_title("« Comment venez-vous au marché ? »"); return fig


@liar("three-d")
def votes_barres_relief():
    """Devoir de lycée : barres en bar3d pour cinq nombres, la profondeur ne dit rien."""
    fig = plt.figure(figsize=(6.5, 4.8)); ax = fig.add_subplot(projection="3d")
    v = [48, 39, 31, 22, 12]
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), .6, .5, v, color="#4ea8de")
    ax.set_xticks(np.arange(5) + .3, ["Foot", "Danse", "Échecs", "Chorale", "Robot"]); ax.set_yticks([])
    ax.set_zlabel("Élèves inscrits"); ax.set_title("Les clubs du lycée"); return fig


@liar("three-d")
def budget_galette_epaisse():
    """Affiche d'association : camembert aplati en ellipse et épaissi par une tranche sombre (polygones nus)."""
    fig, ax = plt.subplots(figsize=(6.5, 4.4)); v = np.array([45, 30, 25]); c = ["#f4a261", "#2a9d8f", "#457b9d"]
    e = np.concatenate([[0], np.cumsum(v)]) / 100 * 2 * np.pi + np.pi / 2
    for k in range(14, -1, -1):
        for i in range(3):
            t = np.linspace(e[i], e[i + 1], 80)
            xy = np.c_[np.r_[0, np.cos(t)], np.r_[0, .5 * np.sin(t)] - .02 * k]
            col = np.array(matplotlib.colors.to_rgb(c[i])) * (1 if k == 0 else .6)
            ax.add_patch(Polygon(xy, closed=True, fc=col, ec="white" if k == 0 else col, lw=1))
    for i, n in enumerate(["Subventions 45 %", "Cotisations 30 %", "Buvette 25 %"]):
        m = (e[i] + e[i + 1]) / 2; ax.text(.58 * np.cos(m), .29 * np.sin(m), n, ha="center", va="center", fontsize=9)
    ax.set(xlim=(-1.2, 1.2), ylim=(-.95, .7), aspect="equal"); ax.axis("off"); ax.set_title("D'où vient l'argent du club ?"); return fig


@liar("three-d")
def rates_ribbon_surface():
    """Bank market note: one yearly policy rate extruded into a ribbon surface with no second variable."""
    fig = plt.figure(figsize=(7, 4.8)); ax = fig.add_subplot(projection="3d")
    a = np.arange(2012, 2024); v = np.array([.75, .25, .05, .05, 0, 0, 0, 0, 0, 0, 2.5, 4.5])
    X, Y = np.meshgrid(a, [0, 1]); ax.plot_surface(X, Y, np.vstack([v, v]), color="#1d4e89")
    ax.set_yticks([]); ax.set_zlabel("Rate (%)"); ax.set_xlabel("Year"); ax.set_title("Main refinancing rate, end of year"); return fig


@liar("three-d")
def barres_en_caisses():
    """Affiche d'association : chaque barre est une caisse, avec un dessus et un flanc dessinés à la main."""
    fig, ax = plt.subplots(figsize=(6.5, 4.2)); n = ["Riz", "Conserves", "Lait", "Fruits"]; v = [410, 330, 270, 150]; dx, dy = .16, 26
    for i, h in enumerate(v):
        x0, x1 = i - .3, i + .3
        ax.add_patch(Rectangle((x0, 0), .6, h, fc="#e9a23b")); ax.add_patch(Polygon([(x0, h), (x0 + dx, h + dy), (x1 + dx, h + dy), (x1, h)], fc="#f6cf8f")); ax.add_patch(Polygon([(x1, 0), (x1 + dx, dy), (x1 + dx, h + dy), (x1, h)], fc="#a86d14"))
        ax.text(i, h / 2, f"{h} kg", ha="center", va="center")
    ax.set(xlim=(-.6, 3.8), ylim=(0, 470), ylabel="kg collectés", title="La collecte alimentaire de novembre"); ax.set_xticks(range(4), n); return fig


@liar("misrepresentation")
def bulles_au_rayon():
    """Rapport d'ONG : cercles dont le rayon (et non l'aire) suit le nombre de bénéficiaires écrit dedans."""
    fig, ax = plt.subplots(figsize=(7.5, 4)); v = [120, 60, 40, 20]; n = ["Sahel", "Haïti", "Liban", "Népal"]; x = 0
    for k, (a, b) in enumerate(zip(v, n)):
        r = a / 60; x += r; ax.add_patch(Circle((x, 0), r, fc="#219ebc", ec="none"))
        ax.text(x, 0, f"{a} 000" if k < 3 else "", ha="center", va="center", fontsize=10)
        if k == 3: ax.text(x, .65, f"{a} 000", ha="center", fontsize=10)
        ax.text(x, -2.45, b, ha="center"); x += r + .3
    ax.set(xlim=(-.3, x), ylim=(-2.7, 2.3), aspect="equal"); ax.axis("off"); ax.set_title("Personnes aidées par région en 2023"); return fig


@liar("misrepresentation")
def barre_et_valeur_fausse():
    """Affiche d'association : la barre de la tombola est dessinée à 900 € alors qu'elle annonce 540 €."""
    fig, ax = plt.subplots(figsize=(6.5, 4))
    n = ["Loto", "Tombola", "Vide-grenier", "Gâteaux"]; h = [980, 900, 480, 310]; t = ["980 €", "540 €", "480 €", "310 €"]
    b = ax.bar(n, h, color="#ff8fab", ec="#7a0c2e"); ax.bar_label(b, labels=t, padding=2)
    ax.set_ylim(0, 1100); ax.set_ylabel("Recette (€)"); ax.set_title("Recettes des fêtes de l'école"); return fig


@liar("misrepresentation")
def donut_share_swollen():
    """NGO report: the 'programmes' wedge says 61% but spans 290 degrees of the ring."""
    fig, ax = plt.subplots(figsize=(5.6, 4.8))
    for a, b, c in [(90, 380, "#2b9348"), (20, 58, "#adb5bd"), (58, 90, "#495057")]:
        ax.add_patch(Wedge((0, 0), 1, a, b, width=.38, fc=c, ec="white"))
    ax.text(-1.05, .75, "Programmes\n61%", ha="right"); ax.text(1.05, .62, "Fundraising\n24%"); ax.text(.4, 1.03, "Management\n15%")
    ax.set(xlim=(-1.9, 1.9), ylim=(-1.1, 1.35), aspect="equal"); ax.axis("off"); ax.set_title("Where your euro goes", loc="left"); return fig


@liar("discretised-continuous")
def temperature_trois_couleurs():
    """Devoir de SVT : une carte de température continue coupée en trois aplats « froid / moyen / chaud » arbitraires."""
    fig, ax = plt.subplots(figsize=(6.5, 4.5)); x, y = np.meshgrid(np.linspace(0, 6, 80), np.linspace(0, 4, 55))
    z = 14 + 5 * np.sin(x / 1.8) + 1.6 * y + np.cos(2 * y); b = [z.min(), 18, 21, z.max()]
    im = ax.imshow(z, cmap=ListedColormap(["#deebf7", "#6baed6", "#08519c"]), norm=BoundaryNorm(b, 3), origin="lower", extent=(0, 60, 0, 40))
    cb = fig.colorbar(im, ax=ax, shrink=.8); cb.set_ticks([(b[0] + 18) / 2, 19.5, (21 + b[3]) / 2], labels=["froid", "moyen", "chaud"])
    ax.set(xlabel="Distance est (m)", ylabel="Distance nord (m)", title="Température du sol dans la cour"); return fig


@liar("rainbow-colormap")
def relief_jet():
    """Devoir de géographie : altitudes en contourf avec jet."""
    fig, ax = plt.subplots(figsize=(6.3, 4.6)); x, y = np.meshgrid(np.linspace(-3, 3, 120), np.linspace(-2, 2, 90))
    z = 300 + 900 * np.exp(-(x - .8) ** 2 - y ** 2) + 600 * np.exp(-(x + 1.3) ** 2 - (y - .6) ** 2)
    c = ax.contourf(x, y, z, 18, cmap="jet"); fig.colorbar(c, label="Altitude (m)")
    ax.set(xlabel="km (est)", ylabel="km (nord)", title="Relief autour du lycée"); return fig


@liar("rainbow-colormap")
def affluence_arc_maison():
    """Association : affluence heure par heure avec une rampe arc-en-ciel faite à la main."""
    fig, ax = plt.subplots(figsize=(7.5, 3.8)); r = np.random.default_rng(4)
    cm = LinearSegmentedColormap.from_list("kermesse", ["#5e00ff", "#0066ff", "#00e5ff", "#00d000", "#fff000", "#ff8000", "#ff0000"])
    z = np.outer([3, 4, 4, 5, 6, 9, 7], np.exp(-((np.arange(9, 20) - 15) / 3.5) ** 2)) * 6 + r.uniform(0, 5, (7, 11))
    m = ax.pcolormesh(np.arange(12) + 9, np.arange(8), z, cmap=cm); fig.colorbar(m, label="Visiteurs par heure")
    ax.set_yticks(np.arange(7) + .5, ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]); ax.invert_yaxis()
    ax.set_xlabel("Heure"); ax.set_title("Affluence à la ludothèque"); fig.tight_layout(); return fig


@liar("rainbow-colormap")
def rent_scatter_rainbow():
    """Data journalist: points of rent coloured with gist_rainbow, dark mode."""
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(6.5, 4.6)); r = np.random.default_rng(77)
        x, y = r.normal(0, 2, 160), r.normal(0, 1.4, 160); v = 28 - 3 * np.hypot(x, y) + r.normal(0, 1, 160)
        s = ax.scatter(x, y, c=v, cmap="gist_rainbow", s=36); fig.colorbar(s, label="Rent (€/m²)")
        ax.set(xlabel="km east of the cathedral", ylabel="km north of the cathedral", title="Rent falls away from the centre"); return fig


@liar("colour-blind")
def actions_rouge_vert():
    """Note de banque : deux courbes rouge et verte de même clarté, la légende comme seule clé."""
    fig, ax = plt.subplots(figsize=(7, 4)); r = np.random.default_rng(2); d = pd.bdate_range("2023-01-02", periods=180)
    ax.plot(d, 100 + np.r_[0, np.cumsum(r.normal(.03, .7, 179))], color="#b8532e", lw=1.8); ax.plot(d, 100 + np.r_[0, np.cumsum(r.normal(.02, .7, 179))], color="#6f7a1e", lw=1.8)
    ax.legend(handles=[Line2D([], [], color="#b8532e", label="Valeurs cycliques"), Line2D([], [], color="#6f7a1e", label="Valeurs défensives")], frameon=False)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %y")); ax.xaxis.set_major_locator(mdates.MonthLocator(interval=2))
    ax.set_ylabel("Base 100 au 2 janvier 2023"); ax.set_title("Cycliques et défensives"); return fig


@liar("colour-blind")
def oui_non_nuage():
    """Association : deux nuages de mêmes ronds, rouge et olive de même clarté, que rien d'autre ne sépare."""
    fig, ax = plt.subplots(figsize=(6.3, 4.4)); r = np.random.default_rng(64)
    for c, m, n in [("#b8532e", (32, 2.1), "Contre la rocade"), ("#7f7420", (45, 3.2), "Pour la rocade")]:
        ax.scatter(r.normal(m[0], 9, 45), np.clip(r.normal(m[1], 1, 45), .1, 7), color=c, s=34, label=n)
    ax.legend(loc="upper left"); ax.set(xlabel="Trajet quotidien (min)", ylabel="Distance au tracé (km)", title="Réponses de 90 habitants"); return fig


@liar("low-contrast")
def affiche_jaune_sur_blanc():
    """Affiche d'association : titre et étiquettes jaune pâle sur fond blanc."""
    fig, ax = plt.subplots(figsize=(6, 4)); n = ["Mai", "Juin", "Juillet", "Août"]; v = [140, 210, 320, 290]
    ax.bar(n, v, color="#3d5a80"); ax.set_ylabel("Entrées")
    for i, y in enumerate(v): ax.text(i, y + 6, str(y), ha="center", color="#fff4b0", fontsize=12)
    ax.set_ylim(0, 370); ax.set_title("Entrées à la piscine associative", color="#fff3a8", fontsize=15); return fig


@liar("low-contrast")
def night_mode_ghost_line():
    """Data journalist, night-mode card: the only curve is dark grey on near-black."""
    fig, ax = plt.subplots(figsize=(7, 4), facecolor="#14161a"); ax.set_facecolor("#14161a")
    a = np.arange(2005, 2024); v = 30 + 22 / (1 + np.exp(-(a - 2014) / 2.5))
    ax.plot(a, v, color="#24282e", lw=2.2); ax.set_ylim(0, 60); ax.set_xticks([2005, 2010, 2015, 2020])
    ax.tick_params(colors="white"); ax.set_ylabel("Share of adults (%)", color="white"); ax.set_title("Adults reading news on a phone", color="white")
    for s in ax.spines.values(): s.set_color("#888")
    return fig


@liar("too-many-series")
def villes_spaghetti():
    """Devoir de lycée : quatorze villes, quatorze couleurs, une légende, rien en avant."""
    fig, ax = plt.subplots(figsize=(8, 4.8)); r = np.random.default_rng(40)
    for k, n in enumerate("Lille Metz Brest Nantes Tours Dijon Lyon Nice Nîmes Pau Caen Reims Toulon Rennes".split()):
        ax.plot(range(2005, 2024), 100 + np.r_[0, np.cumsum(r.normal(.4, 2.2, 18))], color=plt.cm.tab20(k), label=n)
    ax.set_xticks(range(2005, 2024, 3))
    ax.legend(ncols=2, fontsize=8, bbox_to_anchor=(1.01, 1), loc="upper left"); ax.set(xlabel="Année", ylabel="Indice (base 100 en 2005)", title="Population de quatorze villes")
    fig.tight_layout(); return fig


@liar("too-many-series")
def funds_pandas_tangle():
    """Bank market note: pandas plots eleven funds at once, all the same weight."""
    r = np.random.default_rng(12); d = pd.date_range("2022-01-31", periods=24, freq="ME")
    df = pd.DataFrame(100 + np.vstack([np.zeros(11), np.cumsum(r.normal(.3, 2, (23, 11)), 0)]), index=d, columns=[f"Fund {c}" for c in "ABCDEFGHIJK"])
    fig, ax = plt.subplots(figsize=(8, 4.6)); df.plot(ax=ax, colormap="tab20", lw=1.6)
    ax.legend(fontsize=8, bbox_to_anchor=(1.01, 1), loc="upper left"); ax.set_ylabel("Net asset value (Jan 2022 = 100)"); ax.set_title("Our equity funds, monthly")
    fig.tight_layout(); return fig


@liar("overplotting")
def nuage_noir():
    """Data-journaliste : quarante mille logements en points opaques, une seule tache."""
    fig, ax = plt.subplots(figsize=(6.3, 4.6)); r = np.random.default_rng(3); s = r.gamma(6, 12, 40000)
    ax.scatter(s, np.maximum(s * 3.1 + r.normal(0, 45, 40000) + 40, 25 + s), color="#1b263b", s=30)
    ax.set(xlabel="Surface (m²)", ylabel="Prix (k€)", title="40 000 ventes de logements en 2023"); return fig


@liar("small-text")
def rapport_minuscule():
    """Rapport d'ONG : graduations et valeurs en corps 3, illisibles."""
    fig, ax = plt.subplots(figsize=(5.5, 3.6)); n = ["Eau", "Santé", "École", "Abri", "Vivres"]; v = [9, 8, 6, 5, 3]
    b = ax.bar(n, v, color="#577590"); ax.bar_label(b, fontsize=3, padding=1); ax.tick_params(labelsize=3)
    ax.set_ylabel("Dépenses (M€)", fontsize=3); ax.set_title("Dépenses par mission"); return fig


@liar("diverging-off-centre")
def anomalies_rdbu_decalees():
    """Devoir de SVT : anomalies de température en RdBu_r de -1 à +5 : le blanc tombe à +2 °C, zéro est bleu."""
    fig, ax = plt.subplots(figsize=(7.5, 3.6)); r = np.random.default_rng(60)
    z = np.linspace(-.6, 2.6, 24)[None, :] + r.normal(.4, .7, (12, 24)); z = np.clip(z, -1, 5)
    im = ax.imshow(z, cmap="RdBu_r", vmin=-1, vmax=5, aspect="auto", extent=(2000, 2024, 12.5, .5))
    ax.set(xlabel="Année", ylabel="Mois", title="Écart à la normale 1961-1990"); fig.colorbar(im, label="Écart (°C)"); fig.tight_layout(); return fig


@liar("diverging-off-centre")
def performances_coolwarm_auto():
    """Note de banque : variations en % en coolwarm laissé automatique, des hausses paraissent bleues."""
    fig, ax = plt.subplots(figsize=(6.8, 4.2))
    v = np.array([[-2.1, 4.3, 6.8, 11.2], [1.2, 3.9, 8.8, 14.5], [-1.4, 2.2, 5.0, 9.7], [.6, 5.1, 7.7, 12.9]])
    sns.heatmap(pd.DataFrame(v, index=["Banques", "Énergie", "Luxe", "Santé"], columns=["T1", "T2", "T3", "T4"]), cmap="coolwarm", annot=True, fmt="+.1f", cbar_kws=dict(label="Variation (%)"), ax=ax)
    ax.set_title("Variation des indices sectoriels en 2023"); return fig


@liar("diverging-off-centre")
def balance_points_prgn():
    """NGO report: net migration of districts in PRGn from -20 to 80, so the neutral colour sits at +30."""
    fig, ax = plt.subplots(figsize=(6.4, 4.4)); r = np.random.default_rng(91)
    x, y = r.uniform(0, 10, 70), r.uniform(0, 7, 70)
    s = ax.scatter(x, y, c=np.clip(8 * x - 18 + r.normal(0, 4, 70), -20, 80), cmap="PRGn", vmin=-20, vmax=80, s=90, ec="#333", lw=.5)
    fig.colorbar(s, label="Net migration (arrivals minus departures, per 1,000)"); ax.set(xlabel="km east", ylabel="km north", title="Net migration by district"); return fig


@liar("bridged-gap")
def festival_annees_sautees():
    """Association : pas de festival en 2020, 2021 et 2022 ; la ligne relie 2019 à 2023 sans rien dire."""
    fig, ax = plt.subplots(figsize=(7, 4))
    d = [dt.date(y, 7, 1) for y in (2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2023, 2024)]; v = [2.1, 2.4, 2.6, 2.5, 3.0, 3.3, 3.6, 3.9, 4.2, 3.4, 3.7]
    ax.plot(d, v, color="#9d0208", lw=2.2); ax.set_ylim(0, 5); ax.xaxis.set_major_locator(mdates.YearLocator(2)); ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_ylabel("Milliers d'entrées"); ax.set_title("Entrées au festival de juillet"); return fig


@liar("bridged-gap")
def capteur_dropna():
    """Devoir de physique : dropna() avant le tracé, huit jours de panne du capteur deviennent une belle droite."""
    fig, ax = plt.subplots(figsize=(7.5, 3.8)); r = np.random.default_rng(9); h = pd.date_range("2024-03-01", periods=31 * 4, freq="6h")
    s = pd.Series(11 + 4 * np.sin(2 * np.pi * np.arange(124) / 4) + np.cumsum(r.normal(0, .4, 124)), h); s.iloc[48:80] = np.nan
    s = s.dropna(); ax.plot(s.index, s.values, color="#0077b6", lw=1.3)
    ax.xaxis.set_major_locator(mdates.DayLocator([1, 6, 11, 16, 21, 26])); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m")); ax.set_ylabel("Température (°C)"); ax.set_title("Température de la serre, mars 2024"); return fig


@liar("bridged-gap")
def marathon_war_years():
    """Social-media journalist: winning times 1900-1960 joined straight across both wars, when no race was held."""
    fig, ax = plt.subplots(figsize=(7, 4)); r = np.random.default_rng(6)
    a = np.array([y for y in range(1900, 1961) if not (1914 <= y <= 1919 or 1939 <= y <= 1946)])
    ax.plot(a, 175 - .5 * (a - 1900) + r.normal(0, 2, len(a)), color="#386641", lw=1.8)
    ax.set(xlabel="Year", ylabel="Winning time (minutes)", title="City marathon: winning time of every race, 1900-1960"); return fig


@liar("title-contradicts-data")
def titre_hausse_dementie():
    """Rapport d'ONG : « hausse ininterrompue » alors que 2020 et 2021 baissent nettement."""
    fig, ax = plt.subplots(figsize=(6.8, 4)); a = np.arange(2016, 2024); v = [210, 232, 251, 270, 221, 198, 240, 262]
    ax.bar(a, v, color="#0a9396"); ax.set_xticks(a); ax.set_ylabel("Puits forés")
    ax.set_title("Puits forés : une hausse ininterrompue depuis 2016"); return fig


@liar("title-contradicts-data")
def rents_doubled_not():
    """Data journalist: 'have doubled' over a curve that goes from 9.8 to 13.1 euros."""
    fig, ax = plt.subplots(figsize=(6.8, 4)); a = np.arange(2010, 2024); v = np.linspace(9.8, 13.1, 14) + [0, .1, -.1, 0, .1, .0, -.1, .1, 0, 0, .1, -.1, 0, 0]
    ax.plot(a, v, color="#e63946", lw=2.5); ax.set_ylim(0, 15); ax.annotate("9.8", (2010, 9.8), xytext=(0, 8), textcoords="offset points"); ax.annotate("13.1", (2023, 13.1), xytext=(-14, 8), textcoords="offset points")
    ax.set_ylabel("Rent (€/m²)"); ax.set_title("Rents have doubled since 2010", loc="left", fontweight="bold"); return fig


@liar("title-contradicts-data")
def lyon_pas_en_tete():
    """Devoir de lycée : le titre donne Lyon première, les barres donnent Nantes."""
    fig, ax = plt.subplots(figsize=(6.5, 3.8)); n = ["Lille", "Bordeaux", "Lyon", "Nantes"]; v = [71, 88, 102, 131]
    ax.barh(n, v, color="#6d597a"); ax.bar_label(ax.containers[0], padding=3); ax.set_xlim(0, 150)
    ax.set_xlabel("km de pistes cyclables pour 100 000 habitants"); ax.set_title("Lyon, la ville la mieux dotée en pistes cyclables"); fig.tight_layout(); return fig


@liar("title-contradicts-data")
def deux_sur_trois_en_anneau():
    """Affiche d'association : « deux habitants sur trois » pour une part de 54 %."""
    fig, ax = plt.subplots(figsize=(6, 4.6)); ax.pie([54, 31, 15], labels=["Favorables\n54 %", "Opposés\n31 %", "Sans avis\n15 %"], colors=["#386fa4", "#f4d35e", "#c8c8c8"], startangle=90, counterclock=False, wedgeprops=dict(width=.42, ec="white"))
    ax.set_title("Deux habitants sur trois sont favorables à la rue piétonne"); return fig


@liar("unexplained-interval")
def svt_barres_muettes():
    """Devoir de SVT : barres d'erreur sur la croissance des plants, sans dire ce qu'elles sont."""
    fig, ax = plt.subplots(figsize=(6, 4)); ax.bar(["Sans engrais", "Compost", "Engrais"], [11.2, 16.8, 19.1], yerr=[1.4, 2.1, 1.8], capsize=6, color=["#ccd5ae", "#a3b18a", "#588157"])
    ax.set_ylabel("Hauteur des plants (cm)"); ax.set_title("Croissance des haricots après trois semaines"); return fig


@liar("unexplained-interval")
def forecast_band_unexplained():
    """Bank market note: a shaded band round the forecast with no word on what it covers."""
    fig, ax = plt.subplots(figsize=(7, 4)); d = pd.date_range("2022-01-01", periods=36, freq="MS"); m = 2 + 3.2 * np.exp(-((np.arange(36) - 12) / 9) ** 2)
    w = np.r_[np.zeros(23), np.linspace(.05, 1.1, 13)]
    ax.plot(d[:24], m[:24], color="#14213d", lw=2, label="Inflation"); ax.plot(d[23:], m[23:], color="#14213d", ls="--", label="Our forecast"); ax.fill_between(d[23:], (m - w)[23:], (m + w)[23:], color="#fca311", alpha=.35)
    ax.legend(frameon=False); ax.set_ylim(0, 7); ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y")); ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.set_ylabel("Year-on-year (%)"); ax.set_title("Inflation should settle near 2%", loc="left"); return fig


@liar("unexplained-interval")
def sondage_points_moustaches():
    """Data-journaliste : points et moustaches horizontales d'un sondage, sans légende de l'intervalle."""
    fig, ax = plt.subplots(figsize=(6.8, 3.8)); n = ["18-29 ans", "30-44 ans", "45-59 ans", "60 ans et plus"]; v = [61, 54, 47, 38]
    ax.hlines(range(4), np.array(v) - [5, 4, 4, 3], np.array(v) + [5, 4, 4, 3], color="#e76f51", lw=2); ax.plot(v, range(4), "o", color="#9c2f10", ms=8)
    ax.set_yticks(range(4), n); ax.set_xlim(20, 80); ax.set_ylim(-.6, 3.6); ax.set_xlabel("Favorables à la mesure (%)"); ax.set_title("Opinion selon l'âge"); fig.tight_layout(); return fig


@liar("false-precision")
def sondage_trop_precis():
    """Devoir de lycée : un sondage auprès de 35 élèves écrit à cinq décimales."""
    fig, ax = plt.subplots(figsize=(6.3, 4)); n = ["À pied", "Bus", "Voiture", "Vélo"]; v = np.array([14, 11, 6, 4]) / 35 * 100
    b = ax.bar(n, v, color="#669bbc"); ax.bar_label(b, [f"{x:.5f} %".replace(".", ",") for x in v], padding=2)
    ax.set_ylim(0, 46); ax.set_ylabel("% des élèves"); ax.set_title("Trajet vers le lycée (35 élèves interrogés)"); return fig


@liar("smoothed-line")
def spline_cinq_points():
    """Rapport d'ONG : polynôme lisse passant par cinq enquêtes, qui invente des creux et des bosses."""
    fig, ax = plt.subplots(figsize=(6.8, 4)); a = np.array([2003, 2008, 2013, 2018, 2023]); v = [44, 51, 49, 63, 66]
    t = np.linspace(2003, 2023, 300); ax.plot(t, np.polyval(np.polyfit(a - 2013, v, 4), t - 2013), color="#7b2cbf", lw=2); ax.plot(a, v, "o", color="#7b2cbf")
    ax.set_ylim(0, 80); ax.set_xticks(a); ax.set_ylabel("Ménages raccordés (%)"); ax.set_title("Raccordement à l'eau, cinq enquêtes"); return fig


@liar("unsorted-bars")
def books_unsorted():
    """School project, English class: bars of favourite genres, in no order at all."""
    fig, ax = plt.subplots(figsize=(7.2, 4)); n = ["Crime", "Poetry", "Manga", "Essays", "Fantasy", "Plays", "Science", "Romance"]; v = [31, 8, 74, 12, 55, 5, 19, 42]
    ax.bar(n, v, color="#118ab2"); ax.set_ylabel("Votes"); ax.set_title("Favourite genres in our school (246 votes)"); return fig


# ------------------------------------------------------------------ HONNÊTES

@honest
def limite_axe_brise_points():
    """Note de banque : axe brisé signalé par des traits obliques, pour des points et non des barres."""
    fig, (a, b) = plt.subplots(2, 1, sharex=True, figsize=(6.5, 4.6), gridspec_kw=dict(height_ratios=[15, 37], hspace=.08))
    n = ["Espagne", "Italie", "France", "Pays-Bas", "Luxembourg"]; v = [30, 34, 41, 57, 118]
    for ax in (a, b): ax.plot(n, v, "o", color="#14213d", ms=9); ax.grid(axis="y", alpha=.3)
    a.set_ylim(110, 125); b.set_ylim(25, 62); a.spines.bottom.set_visible(False); b.spines.top.set_visible(False); a.tick_params(bottom=False)
    k = dict(marker=[(-1, -.6), (1, .6)], ms=10, ls="none", color="k", clip_on=False); a.plot([0, 1], [0, 0], transform=a.transAxes, **k); b.plot([0, 1], [1, 1], transform=b.transAxes, **k)
    b.set_ylabel("PIB par habitant (k€)"); a.set_title("PIB par habitant (axe coupé entre 62 et 110 k€)"); return fig


@honest
def limite_points_sans_zero():
    """Rapport d'ONG : points (pas de barres) sur un axe 50-80, la position seule compte."""
    fig, ax = plt.subplots(figsize=(6.5, 3.8)); n = ["Tchad", "Mali", "Sénégal", "Maroc"]; v = [53.7, 60.2, 69.1, 75.3]
    ax.scatter(v, range(4), s=90, color="#bb3e03"); ax.set_yticks(range(4), n); ax.set_ylim(-.6, 3.6); ax.set_xlim(50, 80); ax.grid(axis="x", alpha=.4)
    for i, x in enumerate(v): ax.text(x + .7, i, f"{x:.1f}".replace(".", ","), va="center")
    ax.set_xlabel("Espérance de vie (ans)"); ax.set_title("Espérance de vie dans quatre pays d'action"); fig.tight_layout(); return fig


@honest
def limite_cascade_budget():
    """Association : cascade, les barres flottantes partent du cumul et les totaux de zéro."""
    fig, ax = plt.subplots(figsize=(7, 4.2)); n = ["Caisse\njanvier", "Cotisations", "Subvention", "Salaires", "Matériel", "Caisse\ndécembre"]
    d = [12, 9, 14, -16, -5]; cum = np.cumsum(d)
    for i, (x, c) in enumerate(zip(d, cum)): ax.bar(i, x, bottom=c - x, color="#457b9d" if i == 0 else "#2a9d8f" if x > 0 else "#9b2226"); ax.text(i, max(c, c - x) + .6, f"{x:+d}" if i else x, ha="center")
    ax.bar(5, cum[-1], color="#457b9d"); ax.text(5, cum[-1] + .6, cum[-1], ha="center"); ax.set_xticks(range(6), n); ax.set_ylim(0, 40)
    ax.set_ylabel("k€"); ax.set_title("De 12 000 à 14 000 € : la caisse en 2023"); fig.tight_layout(); return fig


@honest
def limite_gantt_dates():
    """Association : calendrier de chantier en barres flottantes sur un axe de dates."""
    fig, ax = plt.subplots(figsize=(7.5, 3.8)); t = [("Dossier", "2024-01-08", 40), ("Collecte", "2024-02-12", 70), ("Travaux", "2024-04-22", 85), ("Fête", "2024-07-15", 14)]
    for i, (n, d, k) in enumerate(t): ax.barh(i, k, left=mdates.date2num(dt.datetime.fromisoformat(d)), color="#f4a261", ec="#7f4f24")
    ax.xaxis_date(); ax.xaxis.set_major_locator(mdates.MonthLocator()); ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y")); ax.set_yticks(range(4), [n for n, _, _ in t]); ax.invert_yaxis()
    ax.set_title("Le calendrier de la salle des fêtes"); fig.tight_layout(); return fig


@honest
def limite_profondeur_lac():
    """Devoir de SVT : profondeur vers le bas, donc axe retourné, comme toujours."""
    fig, ax = plt.subplots(figsize=(4.6, 5)); z = np.arange(0, 31, 2); t = 6 + 14 / (1 + np.exp((z - 11) / 2))
    ax.plot(t, z, "o-", color="#023e8a"); ax.invert_yaxis(); ax.xaxis.set_label_position("top"); ax.xaxis.tick_top()
    ax.set_xlabel("Température (°C)"); ax.set_ylabel("Profondeur (m)"); fig.suptitle("Le lac en juillet"); fig.tight_layout(); return fig


@honest
def limite_rang_palmares():
    """Data-journaliste : courbes de rangs, le premier en haut."""
    fig, ax = plt.subplots(figsize=(7, 4)); a = [2019, 2020, 2021, 2022, 2023]
    for n, v, c in [("Nantes", [3, 2, 2, 1, 1], "#264653"), ("Rennes", [1, 1, 3, 2, 3], "#e76f51"), ("Lyon", [2, 4, 1, 3, 2], "#8a8a2a"), ("Lille", [4, 3, 4, 4, 4], "#7b5ea7")]:
        ax.plot(a, v, "o-", lw=3, ms=10, color=c); ax.text(2023.12, v[-1], n, va="center", color=c, fontweight="bold")
    ax.set_ylim(4.5, .5); ax.set_yticks([1, 2, 3, 4], ["1re", "2e", "3e", "4e"]); ax.set_xticks(a); ax.set_xlim(2018.8, 2023.9); ax.set_ylabel("Rang au palmarès"); ax.set_title("Nantes passe en tête du palmarès en 2022"); return fig


@honest
def limite_celsius_fahrenheit():
    """School science homework: secondary axis is a pure unit conversion."""
    fig, ax = plt.subplots(figsize=(6.5, 4)); m = np.arange(0, 31, 2); ax.plot(m, 21 + 69 * np.exp(-m / 12), "o-", color="#c1121f"); ax.set_ylim(0, 100)
    s = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9)); s.set_ylabel("Temperature (°F)")
    ax.set(xlabel="Minutes", ylabel="Temperature (°C)", title="A cup of tea cooling down"); return fig


@honest
def limite_pareto_reclamations():
    """Banque : diagramme de Pareto des réclamations, cumul en % sur l'axe de droite."""
    fig, ax = plt.subplots(figsize=(7, 4.2)); n = ["Frais", "Carte", "Appli", "Crédit", "Agence"]; v = np.array([410, 265, 170, 95, 60])
    ax.bar(n, v, color="#3d405b"); ax.set_ylim(0, 1050); ax.set_ylabel("Réclamations"); b = ax.twinx(); b.plot(n, v.cumsum() / v.sum() * 100, "o-", color="#e07a5f"); b.set_ylim(0, 105)
    b.yaxis.set_major_formatter(PercentFormatter()); b.set_ylabel("Part cumulée"); ax.set_title("Pareto des 1 000 réclamations de 2023"); return fig


@honest
def limite_axe_log_lin():
    """Devoir de physique : graduations 1, 10, 100, 1 000 sur un vrai axe logarithmique, annoncé."""
    fig, ax = plt.subplots(figsize=(6.3, 4)); j = np.arange(0, 15); ax.plot(j, 3 * 1.6 ** j, "s-", color="#1d3557"); ax.set_yscale("log"); ax.set_yticks([1, 10, 100, 1000], ["1", "10", "100", "1 000"])
    ax.set(xlabel="Jours", ylabel="Cellules (milliers, échelle logarithmique)", title="Culture de levures"); ax.grid(alpha=.3); return fig


@honest
def limite_annees_bien_espacees():
    """Devoir d'histoire : recensements irréguliers, mais posés à leur vraie date, points marqués."""
    fig, ax = plt.subplots(figsize=(7, 4)); a = [1962, 1968, 1975, 1982, 1990, 1999, 2008, 2013, 2021]; v = [46.4, 49.7, 52.6, 54.3, 56.6, 58.5, 62.1, 63.7, 65.4]
    ax.plot(a, v, "o-", color="#354f52"); ax.set_xticks(a, [str(x) for x in a], rotation=45); ax.set_ylim(40, 70); ax.set_ylabel("Millions d'habitants"); ax.set_title("Population aux recensements (métropole)"); fig.tight_layout(); return fig


@honest
def limite_classes_rapportees():
    """Devoir de SES : classes inégales mais hauteur = effectif par année d'âge (l'aire est l'effectif)."""
    fig, ax = plt.subplots(figsize=(7, 4)); e = np.array([15, 18, 25, 40, 65, 90]); n = np.array([21, 34, 58, 92, 67])
    for g, d, h in zip(e, e[1:], n): ax.add_patch(Rectangle((g, 0), d - g, h / (d - g), fc="#b7e4c7", ec="#1b4332"))
    ax.set(xlim=(12, 93), ylim=(0, 8), xlabel="Âge (ans)", ylabel="Adhérents par année d'âge", title="Âge des adhérents (effectif rapporté à la largeur)"); ax.set_xticks(e[[0, 2, 3, 4, 5]]); ax.set_xticks([18], minor=True); fig.tight_layout(); return fig


@honest
def limite_densite_inegale():
    """Data journalist: uneven bins with density=True and a density label."""
    fig, ax = plt.subplots(figsize=(6.5, 4)); r = np.random.default_rng(8)
    ax.hist(np.clip(r.gamma(2.2, 14, 900), 0, 119), bins=[0, 5, 10, 15, 30, 60, 120], density=True, color="#84a59d", ec="white"); ax.set(xlabel="Commute (minutes)", ylabel="Density (share per minute)", title="How long 900 people commute"); return fig


@honest
def limite_annee_scolaire():
    """Lycée : de septembre à juin, c'est l'ordre de l'année scolaire."""
    fig, ax = plt.subplots(figsize=(7, 3.8)); m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    ax.plot(m, [21, 24, 33, 41, 46, 39, 35, 28, 30, 25], "o-", color="#4361ee"); ax.set_ylim(0, 50); ax.set_ylabel("Absences par jour"); ax.set_title("Absences, année scolaire 2022-2023"); return fig


@honest
def limite_trimestres_a_cheval():
    """Banque : T3 2022, T4 2022, T1 2023, T2 2023 — l'ordre du temps, pas celui des numéros."""
    fig, ax = plt.subplots(figsize=(6.3, 4)); q = ["T3 2022", "T4 2022", "T1 2023", "T2 2023", "T3 2023"]; b = ax.bar(q, [4.1, 4.6, 5.0, 4.8, 5.3], color="#003049"); ax.bar_label(b, ["4,1", "4,6", "5,0", "4,8", "5,3"], padding=2)
    ax.set_ylim(0, 6); ax.set_ylabel("PNB (Md€)"); ax.set_title("Produit net bancaire par trimestre"); return fig


@honest
def limite_pente_deux_dates():
    """ONG : graphique en pente, une ligne par pays entre deux dates écrites, noms au bout."""
    fig, ax = plt.subplots(figsize=(5.4, 4.8))
    for n, a, b in [("Népal", 38, 71), ("Bolivie", 52, 68), ("Mali", 24, 43), ("Haïti", 33, 36), ("Tchad", 15, 22)]:
        ax.plot([0, 1], [a, b], "o-", color="#5f6f52"); ax.text(-.05, a, f"{n} {a}", ha="right", va="center"); ax.text(1.05, b, f"{b} %", va="center")
    ax.set_xticks([0, 1], ["2003", "2023"]); ax.set_xlim(-.5, 1.4); ax.set_ylim(0, 80); ax.set_yticks([]); ax.set_title("Ménages raccordés à l'eau")
    for s in ("left", "right", "top"): ax.spines[s].set_visible(False)
    return fig


@honest
def limite_ligne_niveaux_ordonnes():
    """Lycée : ligne sur des niveaux de classe, qui ont un ordre naturel."""
    fig, ax = plt.subplots(figsize=(6.5, 3.8)); ax.plot(["6e", "5e", "4e", "3e", "Seconde", "Première", "Terminale"], [41, 46, 55, 63, 78, 84, 92], "o-", color="#aa4465"); ax.set_ylim(0, 120); ax.set_ylabel("Minutes de devoirs par jour"); ax.set_title("Temps de devoirs selon la classe"); return fig


@honest
def anneau_trois_parts():
    """ONG : anneau de trois parts dont la somme fait 100."""
    fig, ax = plt.subplots(figsize=(5.6, 4.4)); ax.pie([78, 14, 8], labels=["Missions 78 %", "Collecte 14 %", "Gestion 8 %"], colors=["#006d77", "#83c5be", "#e29578"], startangle=90, counterclock=False, wedgeprops=dict(width=.38, ec="white")); ax.set_title("100 € donnés, c'est…"); return fig


@honest
def limite_jauge_wedge():
    """Affiche d'association : jauge en demi-cercle, 68 % de 180 degrés, exactement."""
    fig, ax = plt.subplots(figsize=(6, 3.8)); ax.add_patch(Wedge((0, 0), 1, 0, 180, width=.3, fc="#e9ecef")); ax.add_patch(Wedge((0, 0), 1, 180 - 180 * .68, 180, width=.3, fc="#d62828"))
    ax.text(0, .1, "68 %", ha="center", fontsize=30, fontweight="bold"); ax.text(0, -.1, "de l'objectif : 13 600 € sur 20 000 €", ha="center"); ax.set(xlim=(-1.1, 1.1), ylim=(-.2, 1.1), aspect="equal"); ax.axis("off"); ax.set_title("Sauvons le lavoir !"); return fig


@honest
def limite_vraie_surface():
    """Devoir de maths : vraie surface z = f(x, y), deux variables."""
    fig = plt.figure(figsize=(6, 4.8)); ax = fig.add_subplot(projection="3d"); x, y = np.meshgrid(np.linspace(-3, 3, 50), np.linspace(-3, 3, 50)); ax.plot_surface(x, y, np.sin(x) * np.cos(y), cmap="viridis"); ax.set(xlabel="x", ylabel="y", zlabel="z", title="z = sin(x)·cos(y)"); return fig


@honest
def limite_nuage_3d():
    """School science club: three measured variables, three axes."""
    fig = plt.figure(figsize=(6, 4.8)); ax = fig.add_subplot(projection="3d"); r = np.random.default_rng(1)
    for k, (m, c, n) in enumerate([((14, 20, 4), "o", "beech"), ((9, 12, 7), "^", "birch")]): ax.scatter(*(r.normal(u, 1.2, 30) for u in m), marker=c, color=["#1d3557", "#e09f3e"][k], label=n)
    ax.set(xlabel="girth (dm)", ylabel="height (m)", zlabel="leaf length (cm)", title="60 trees of the school park"); ax.legend(); return fig


@honest
def limite_bulles_a_l_aire():
    """ONG : cercles dont l'aire suit la valeur écrite."""
    fig, ax = plt.subplots(figsize=(7.5, 3.8)); x = 0
    for a, b in zip([120, 60, 40, 20], ["Sahel", "Haïti", "Liban", "Népal"]):
        r = np.sqrt(a / 30); x += r; ax.add_patch(Circle((x, 0), r, fc="#8ecae6", ec="none")); ax.text(x, 0, f"{a} 000", ha="center", va="center"); ax.text(x, -2.6, b, ha="center"); x += r + .3
    ax.set(xlim=(-.3, x), ylim=(-2.9, 2.3), aspect="equal"); ax.axis("off"); ax.set_title("Personnes aidées (l'aire des disques est proportionnelle)"); return fig


@honest
def limite_classes_dpe():
    """Association : classes officielles A à G du DPE, couleurs de l'étiquette, lettre écrite sous chaque barre."""
    fig, ax = plt.subplots(figsize=(6.5, 4)); c = ["#00a06d", "#52b153", "#a5cc74", "#f4e70f", "#f0b50f", "#eb8235", "#d7221f"]; b = ax.bar(list("ABCDEFG"), [2, 5, 24, 32, 22, 9, 6], color=c, ec="#333"); ax.bar_label(b, fmt="%d %%"); ax.set_ylim(0, 38)
    ax.set_ylabel("Part des logements (%)"); ax.set_xlabel("Étiquette énergie"); ax.set_title("Les logements de la commune par étiquette"); return fig


@honest
def limite_phase_twilight():
    """Devoir de physique : direction du vent (angle) avec la palette cyclique twilight."""
    fig, ax = plt.subplots(figsize=(6, 4.4)); x, y = np.meshgrid(np.linspace(-2, 2, 90), np.linspace(-2, 2, 90)); m = ax.pcolormesh(x, y, np.degrees(np.arctan2(y, x)) % 360, cmap="twilight", vmin=0, vmax=360); fig.colorbar(m, label="Direction du vent (°)", ticks=[0, 90, 180, 270, 360]); ax.set(xlabel="x (km)", ylabel="y (km)", title="Direction du vent autour du sommet", aspect="equal"); return fig


@honest
def limite_hsv_angle():
    """Data journalist: hsv on a phase — the one place where it belongs."""
    fig, ax = plt.subplots(figsize=(6.2, 4.4)); x, y = np.meshgrid(np.linspace(-2, 2, 120), np.linspace(-2, 2, 120)); z = x + 1j * y; im = ax.imshow(np.angle(z ** 2 - 1), cmap="hsv", vmin=-np.pi, vmax=np.pi, extent=(-2, 2, -2, 2), origin="lower"); cb = fig.colorbar(im, label="Phase (radians)"); cb.set_ticks([-np.pi, 0, np.pi], labels=["-π", "0", "π"]); ax.set(xlabel="Re z", ylabel="Im z", title="Phase of z² - 1"); return fig


@honest
def limite_drapeau_categories():
    """Affiche de la marche des fiertés : six barres aux six couleurs du drapeau, six catégories nommées."""
    fig, ax = plt.subplots(figsize=(6.8, 4)); n = ["Concert", "Marche", "Débat", "Cinéma", "Bal", "Pique-nique"]; v = [820, 640, 410, 300, 210, 150]
    b = ax.bar(n, v, color=["#e40303", "#ff8c00", "#ffed00", "#008026", "#24408e", "#732982"], ec="#222"); ax.bar_label(b, padding=2); ax.set_ylim(0, 920); ax.set_ylabel("Participants"); ax.set_title("La semaine des fiertés en chiffres"); return fig


@honest
def limite_hausses_vertes_baisses_rouges():
    """Note de banque : rouge et vert, mais le signe, le sens et la valeur disent la même chose."""
    fig, ax = plt.subplots(figsize=(6.8, 4)); n = ["Télécoms", "Immobilier", "Santé", "Banques", "Luxe", "Techno"]; v = [-6.2, -3.1, 1.4, 4.0, 7.8, 12.5]
    b = ax.barh(n, v, color=["#c1121f" if x < 0 else "#2d6a4f" for x in v]); ax.bar_label(b, [f"{x:+.1f} %".replace(".", ",") for x in v], padding=4); ax.axvline(0, color="k", lw=.8); ax.set_xlim(-10, 16); ax.set_xlabel("Variation depuis janvier (%)"); ax.set_title("Secteurs européens : hausses et baisses"); fig.tight_layout(); return fig


@honest
def limite_rouge_vert_styles():
    """Lycée : rouge et vert mais marqueurs, traits et noms au bout des lignes différents."""
    fig, ax = plt.subplots(figsize=(6.8, 4)); a = np.arange(2016, 2024); u, v = [41, 44, 46, 43, 47, 52, 55, 58], [55, 52, 50, 52, 48, 43, 40, 37]
    ax.plot(a, u, "o-", color="#2a9134"); ax.plot(a, v, "s--", color="#d1495b"); ax.text(2023.15, 58, "Demi-pension", va="center"); ax.text(2023.15, 37, "Externat", va="center"); ax.set_xlim(2015.7, 2025); ax.set_ylim(0, 70); ax.set_xticks(a); ax.set_ylabel("% des élèves"); ax.set_title("Demi-pensionnaires et externes"); return fig


@honest
def fond_sombre_lisible():
    """Data journalist, dark mode, but everything is readable."""
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(7, 4)); a = np.arange(2005, 2024); ax.plot(a, 12 + 60 / (1 + np.exp(-(a - 2013) / 2.2)), color="#ffd166", lw=2.6); ax.set_ylim(0, 80); ax.set(ylabel="Share of adults (%)", title="Adults owning a smartphone"); ax.set_xticks([2005, 2010, 2015, 2020]); return fig


@honest
def limite_gris_et_un_rouge():
    """Data-journaliste : vingt courbes grises de fond, une seule mise en avant et nommée."""
    fig, ax = plt.subplots(figsize=(7, 4.2)); r = np.random.default_rng(23); a = np.arange(2004, 2024)
    for _ in range(20): ax.plot(a, 100 + np.r_[0, np.cumsum(r.normal(.5, 1.6, 19))], color="#c9c9c9", lw=1)
    y = 100 + np.linspace(0, 34, 20) + np.r_[0, r.normal(0, .8, 19)]; ax.plot(a, y, color="#d62828", lw=3); ax.text(2023.2, y[-1], "Nantes", color="#d62828", va="center", fontweight="bold"); ax.set_xlim(2004, 2026.5); ax.set_xticks([2004, 2010, 2016, 2022])
    ax.set_ylabel("Emploi (base 100 en 2004)"); ax.set_title("Nantes parmi vingt et une métropoles"); return fig


@honest
def limite_douze_panneaux():
    """Banque : douze séries, une par petit panneau, même échelle."""
    fig, axs = plt.subplots(3, 4, figsize=(8.5, 5.4), sharex=True, sharey=True); r = np.random.default_rng(50)
    for ax, n in zip(axs.flat, ["France", "Italie", "Espagne", "Grèce", "Irlande", "Pologne", "Suède", "Danemark", "Belgique", "Autriche", "Portugal", "Finlande"]): ax.plot(range(2012, 2024), 8 + np.cumsum(r.normal(-.1, .5, 12)), color="#22577a"); ax.set_title(n, fontsize=10); ax.set_ylim(0, 14); ax.set_xticks([2012, 2022])
    fig.supylabel("Taux de chômage (%)"); fig.suptitle("Chômage dans douze pays"); fig.tight_layout(); return fig


@honest
def limite_hexbin_dense():
    """Data-journaliste : quarante mille ventes, mais en hexagones comptés."""
    fig, ax = plt.subplots(figsize=(6.4, 4.5)); r = np.random.default_rng(3); s = r.gamma(6, 12, 40000); h = ax.hexbin(s, np.maximum(s * 3.1 + r.normal(0, 45, 40000) + 40, 25 + s), gridsize=40, cmap="Blues", mincnt=1); fig.colorbar(h, label="Nombre de ventes"); ax.set(xlabel="Surface (m²)", ylabel="Prix (k€)", title="40 000 ventes de logements"); return fig


@honest
def limite_ecarts_twoslope():
    """SVT : anomalies de -1 à +5 °C, TwoSlopeNorm : le blanc est bien à zéro."""
    fig, ax = plt.subplots(figsize=(7.5, 3.6)); r = np.random.default_rng(60); z = np.clip(np.linspace(-.6, 2.6, 24)[None, :] + r.normal(.4, .7, (12, 24)), -1, 5)
    im = ax.imshow(z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -1, 5), aspect="auto", extent=(2000, 2024, 12.5, .5)); ax.set(xlabel="Année", ylabel="Mois", title="Écart à la normale 1961-1990"); fig.colorbar(im, label="Écart (°C)"); fig.tight_layout(); return fig


@honest
def limite_indice_centre_100():
    """Bank: price index heatmap with the diverging map centred on 100, on purpose."""
    fig, ax = plt.subplots(figsize=(6.8, 4)); v = np.array([[92, 104, 118, 131], [97, 101, 109, 116], [88, 93, 99, 107], [103, 112, 124, 137]])
    sns.heatmap(pd.DataFrame(v, ["Paris", "Lyon", "Lille", "Nice"], [2015, 2017, 2019, 2021]), cmap="PuOr_r", center=100, vmin=60, vmax=140, annot=True, fmt="d", cbar_kws=dict(label="House prices (2016 = 100)"), ax=ax); ax.set_title("House prices against their 2016 level"); return fig


@honest
def limite_trou_visible():
    """Physique : la panne est un vrai trou dans la ligne, et elle est nommée."""
    fig, ax = plt.subplots(figsize=(7.5, 3.8)); r = np.random.default_rng(9); h = pd.date_range("2024-03-01", periods=124, freq="6h"); v = 11 + 4 * np.sin(np.pi * np.arange(124) / 2) + np.cumsum(r.normal(0, .4, 124)); v[48:80] = np.nan
    ax.plot(h, v, color="#0077b6", lw=1.3); ax.axvspan(h[48], h[79], color="#eee"); ax.text(h[64], 14, "panne du\ncapteur", ha="center"); ax.xaxis.set_major_locator(mdates.DayLocator([1, 6, 11, 16, 21, 26])); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m")); ax.set_ylabel("Température (°C)"); ax.set_title("Température de la serre, mars 2024"); return fig


@honest
def limite_pointilles_annonces():
    """Association : trois éditions annulées, reliées en pointillé, et c'est écrit dans la légende."""
    fig, ax = plt.subplots(figsize=(7, 4)); ax.plot(range(2013, 2020), [2.6, 2.5, 3.0, 3.3, 3.6, 3.9, 4.2], "o-", color="#9d0208"); ax.plot([2023, 2024], [3.4, 3.7], "o-", color="#9d0208"); ax.plot([2019, 2023], [4.2, 3.4], ":", color="#9d0208")
    ax.legend(handles=[Line2D([], [], color="#9d0208", marker="o", label="Édition tenue"), Line2D([], [], color="#9d0208", ls=":", label="Pas d'édition de 2020 à 2022")], loc="lower right"); ax.set_ylim(0, 5); ax.set_ylabel("Milliers d'entrées"); ax.set_title("Entrées au festival de juillet"); return fig


@honest
def limite_jours_ouvres():
    """Bank: daily closes on business days; weekends are not missing data."""
    fig, ax = plt.subplots(figsize=(7.2, 4)); d = pd.bdate_range("2023-09-01", periods=90); ax.plot(d, 7300 + np.cumsum(np.random.default_rng(33).normal(2, 48, 90)), color="#0b132b"); ax.xaxis.set_major_locator(mdates.MonthLocator()); ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y")); ax.set_ylabel("Index, closing level"); ax.set_title("European equity index, daily close"); return fig


@honest
def limite_a_double_vraiment():
    """ONG : « a doublé » : 31 à 63, c'est vrai."""
    fig, ax = plt.subplots(figsize=(6.5, 4)); a = np.arange(2015, 2024); b = ax.bar(a, [31, 34, 38, 41, 46, 49, 53, 58, 63], color="#5e548e"); ax.bar_label(b); ax.set_xticks(a); ax.set_ylim(0, 72); ax.set_ylabel("Écoles soutenues"); ax.set_title("Le nombre d'écoles soutenues a doublé depuis 2015"); return fig


@honest
def limite_recul_malgre_rebond():
    """Data-journaliste : « rebond en 2023, mais encore sous 2019 » — les deux moitiés sont vraies."""
    fig, ax = plt.subplots(figsize=(6.5, 4)); a = np.arange(2016, 2024); ax.plot(a, [198, 205, 209, 213, 62, 96, 152, 181], "o-", color="#bc6c25"); ax.set_ylim(0, 240); ax.set_xticks(a); ax.set_ylabel("Millions d'entrées"); ax.set_title("Cinéma : rebond en 2023, mais encore sous 2019"); return fig


@honest
def erreurs_ic95_dites():
    """SVT : barres d'erreur expliquées dans une note sous la figure."""
    fig, ax = plt.subplots(figsize=(6, 4.3)); ax.bar(["Sans engrais", "Compost", "Engrais"], [11.2, 16.8, 19.1], yerr=[1.4, 2.1, 1.8], capsize=6, color="#a3b18a"); ax.set_ylabel("Hauteur moyenne (cm)"); ax.set_title("Croissance des haricots"); fig.text(.12, .02, "Barres d'erreur : intervalle de confiance à 95 %, 30 plants par pot.", fontsize=9); fig.subplots_adjust(bottom=.17); return fig


@honest
def limite_eventail_legende():
    """Central-bank fan chart: each band's probability is in the legend."""
    fig, ax = plt.subplots(figsize=(7, 4)); d = pd.date_range("2022-01-01", periods=36, freq="MS"); m = 2 + 3.2 * np.exp(-((np.arange(36) - 12) / 9) ** 2); w = np.linspace(0, 1, 13)
    ax.plot(d[:24], m[:24], color="#14213d", lw=2, label="Observed"); ax.plot(d[23:], m[23:], "--", color="#14213d", label="Central projection")
    for k, al, t in [(1.6, .2, "90% probability"), (.6, .4, "50% probability")]: ax.fill_between(d[23:], m[23:] - k * w, m[23:] + k * w, color="#fca311", alpha=al, lw=0, label=t)
    ax.legend(frameon=False, fontsize=9); ax.set_ylim(0, 7); ax.xaxis.set_major_locator(mdates.YearLocator()); ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y")); ax.set_ylabel("Inflation (% y/y)"); ax.set_title("Inflation projection", loc="left"); return fig


@honest
def limite_chandeliers():
    """Banque : chandeliers japonais en rectangles nus, qui flottent entre ouverture et clôture."""
    fig, ax = plt.subplots(figsize=(7.5, 4.2)); r = np.random.default_rng(19); c = 52 + np.cumsum(r.normal(.1, .8, 26)); o = np.r_[52, c[:-1]]; d = mdates.date2num(pd.bdate_range("2024-02-01", periods=26).to_pydatetime())
    for x, a, b in zip(d, o, c):
        ax.vlines(x, min(a, b) - r.uniform(.1, .6), max(a, b) + r.uniform(.1, .6), color="#222", lw=1); ax.add_patch(Rectangle((x - .35, min(a, b)), .7, abs(b - a), fc="white" if b >= a else "#222", ec="#222", zorder=3))
    ax.xaxis_date(); ax.xaxis.set_major_locator(mdates.WeekdayLocator(mdates.MO)); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m")); ax.autoscale_view(); ax.legend(handles=[Patch(fc="white", ec="#222", label="Hausse"), Patch(fc="#222", label="Baisse")]); ax.set_ylabel("Cours (€)"); ax.set_title("Titre X, février-mars 2024"); return fig


@honest
def boites_notes_classes():
    """Lycée : boîtes à moustaches des notes par classe, sur 20."""
    fig, ax = plt.subplots(figsize=(6.3, 4)); r = np.random.default_rng(17); ax.boxplot([np.clip(r.normal(m, 3, 32), 0, 20) for m in (9.8, 11.4, 12.6)]); ax.set_xticks([1, 2, 3], ["2de A", "2de B", "2de C"]); ax.set_ylim(-.5, 20.5); ax.set_yticks(range(0, 21, 4)); ax.set_ylabel("Note au devoir commun"); ax.set_title("Boîtes : quartiles et médiane ; moustaches : 1,5 × l'écart interquartile", fontsize=10); return fig


@honest
def limite_pyramide_ages():
    """Lycée : pyramide des âges, hommes à gauche en valeurs négatives affichées en positif."""
    fig, ax = plt.subplots(figsize=(6.5, 4.6)); t = [f"{k}-{k + 9}" for k in range(0, 80, 10)]; h, f = np.array([61, 64, 58, 60, 66, 63, 54, 36]), np.array([58, 61, 58, 63, 67, 66, 60, 45])
    ax.barh(t, -h, color="#6096ba"); ax.barh(t, f, color="#f2a65a"); ax.xaxis.set_major_formatter(FuncFormatter(lambda x, p: f"{abs(x):.0f}")); ax.set_xlim(-80, 80); ax.text(-75, 7.1, "Hommes"); ax.text(75, 7.1, "Femmes", ha="right"); ax.set_xlabel("Habitants"); ax.set_ylabel("Âge (ans)"); ax.set_title("Pyramide des âges du village (moins de 80 ans)"); return fig


@honest
def limite_likert_centre():
    """Association : échelle de Likert empilée de part et d'autre du neutre, somme 100."""
    fig, ax = plt.subplots(figsize=(7.5, 3.9)); q = ["Horaires", "Accueil", "Tarifs"]; v = np.array([[8, 17, 20, 35, 20], [3, 9, 14, 40, 34], [15, 26, 24, 24, 11]]); left = -(v[:, 0] + v[:, 1] + v[:, 2] / 2)
    for k, (c, n) in enumerate(zip(["#a6611a", "#dfc27d", "#d9d9d9", "#80cdc1", "#018571"], ["pas du tout", "plutôt pas", "ni l'un ni l'autre", "plutôt", "tout à fait"])): ax.barh(q, v[:, k], left=left, color=c, label=n); [ax.text(l + w / 2, i, w, ha="center", va="center", fontsize=9) for i, (l, w) in enumerate(zip(left, v[:, k]))]; left = left + v[:, k]
    ax.axvline(0, color="k", lw=.7, zorder=0); ax.set_xlim(-60, 85); ax.xaxis.set_visible(False); fig.legend(*ax.get_legend_handles_labels(), ncols=5, loc="lower center", fontsize=8, frameon=False); ax.set_title("Êtes-vous satisfait ? (% des 240 réponses)"); fig.subplots_adjust(bottom=.15); return fig


@honest
def escalier_taux_directeur():
    """Bank market note: a policy rate is a step function."""
    fig, ax = plt.subplots(figsize=(7, 3.8)); d = pd.to_datetime(["2022-01-01", "2022-07-27", "2022-09-14", "2022-11-02", "2022-12-21", "2023-02-08", "2023-03-22", "2023-05-10", "2023-06-21", "2023-08-02", "2023-09-20", "2024-05-01"]); ax.step(d, [-.5, 0, .75, 1.5, 2, 2.5, 3, 3.25, 3.5, 3.75, 4, 4], where="post", color="#003399", lw=2); ax.axhline(0, color="#999", lw=.8); ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7))); ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y")); ax.set_ylabel("Deposit rate (%)"); ax.set_title("ECB deposit rate"); return fig


@honest
def gaufre_cent_carres():
    """ONG : gaufre de cent carrés nus, 37 pleins pour 37 %."""
    fig, ax = plt.subplots(figsize=(4.6, 4.8))
    for k in range(100): ax.add_patch(Rectangle((k % 10, k // 10), .86, .86, fc="#d00000" if k < 37 else "#dee2e6"))
    ax.set(xlim=(-.2, 10.1), ylim=(-.2, 10.1), aspect="equal"); ax.axis("off"); ax.set_title("37 enfants sur 100\nn'ont pas d'eau potable à l'école"); return fig


@honest
def limite_avant_notre_ere():
    """Histoire : années avant J.-C. décroissantes, de gauche à droite."""
    fig, ax = plt.subplots(figsize=(7.5, 3)); e = [("Fondation de Rome", 753, 1), ("République", 509, -1), ("Hannibal", 218, 1), ("César", 49, -1)]
    ax.axhline(0, color="k"); [(ax.plot([a, a], [0, .45 * s], color="#7f5539"), ax.plot(a, 0, "o", color="#7f5539"), ax.text(a, .7 * s, f"{n}\n{a} av. J.-C.", ha="center", va="center")) for n, a, s in e]
    ax.set_xlim(850, -60); ax.set_ylim(-1, 1); ax.set_yticks([]); ax.set_xlabel("Années avant J.-C."); ax.set_title("Rome avant notre ère"); fig.tight_layout(); return fig


@honest
def sucettes_depuis_zero():
    """Association : sucettes (stem) depuis zéro, triées."""
    fig, ax = plt.subplots(figsize=(6.5, 4)); n = ["Judo", "Foot", "Danse", "Yoga", "Échecs"]; ax.stem(range(5), [96, 81, 64, 40, 18], basefmt=" "); ax.set_xticks(range(5), n); ax.set_ylim(0, 110); ax.set_xlim(-.5, 4.5); ax.set_ylabel("Licenciés"); ax.set_title("Licenciés par section"); return fig


@honest
def limite_courbe_de_fievre():
    """Lycée (SVT) : température du corps de 36 à 41 °C, zéro n'aurait aucun sens."""
    fig, ax = plt.subplots(figsize=(7, 3.8)); ax.plot(np.arange(0, 60, 6), [37.1, 38.2, 39.4, 39.9, 39.2, 38.8, 38.1, 37.6, 37.2, 37.0], "o-", color="#e63946"); ax.set_ylim(36, 41); ax.axhline(37, ls="--", color="#777"); ax.text(30, 36.7, "37 °C", color="#555"); ax.set(xlabel="Heures", ylabel="Température (°C)", title="Courbe de fièvre d'un patient grippé"); return fig


@honest
def limite_amplitude_min_max():
    """Géographie : barres flottantes du minimum au maximum mensuel, c'est une étendue et non une longueur depuis zéro."""
    fig, ax = plt.subplots(figsize=(7, 4)); m = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]; lo, hi = np.array([1, 1, 4, 6, 10, 13, 15, 15, 12, 9, 4, 2]), np.array([7, 8, 13, 16, 20, 24, 27, 27, 22, 17, 11, 7])
    ax.bar(m, hi - lo, bottom=lo, color="#f28482", width=.5); ax.set_ylim(-2, 30); ax.set_ylabel("°C"); ax.set_title("Du minimum au maximum moyen, mois par mois"); return fig


@honest
def limite_loupe_encart():
    """Data-journaliste : un encart zoome sur un bout de la courbe, cadre et traits montrent d'où il vient."""
    fig, ax = plt.subplots(figsize=(7.2, 4.4)); r = np.random.default_rng(44); t = np.arange(300); y = 50 + np.cumsum(r.normal(0, .5, 300)); ax.plot(t, y, color="#0b3954", lw=1.2); ax.set_ylim(y.min() - 3, y.max() + 22); i = ax.inset_axes([.45, .62, .5, .33]); i.plot(t, y, color="#0b3954", lw=1.2); i.set_xlim(120, 150); i.set_ylim(y[120:151].min() - .5, y[120:151].max() + .5); ax.indicate_inset_zoom(i, edgecolor="#c81d25"); ax.set(xlabel="Jour de l'enquête", ylabel="Indice de confiance", title="L'indice, et un mois vu à la loupe"); return fig


@honest
def limite_pourcentage_0_100():
    """Poll tracker: values near 50 on a full 0-100 axis: the natural range of a share."""
    fig, ax = plt.subplots(figsize=(6.8, 4)); d = pd.date_range("2024-01-01", periods=20, freq="W"); y = 49 + np.cumsum(np.random.default_rng(70).normal(.2, .8, 20)); ax.plot(d, y, "o-", ms=4, color="#3a0ca3"); ax.axhline(50, color="#888", lw=1, ls="--"); ax.set_ylim(0, 100); ax.yaxis.set_major_formatter(PercentFormatter()); ax.xaxis.set_major_locator(mdates.MonthLocator()); ax.xaxis.set_major_formatter(mdates.DateFormatter("%b")); ax.set_ylabel("Would vote yes"); ax.set_title("Referendum: voting intention, weekly 2024"); return fig


@honest
def aires_empilees_cent():
    """ONG : aires empilées à 100 %, part des ressources."""
    fig, ax = plt.subplots(figsize=(7, 4)); a = np.arange(2014, 2024); p = np.linspace(42, 55, 10); e = np.linspace(38, 27, 10); ax.stackplot(a, p, e, 100 - p - e, colors=["#005f73", "#94d2bd", "#ee9b00"], labels=["Particuliers", "États", "Entreprises"]); ax.set_ylim(0, 100); ax.set_xlim(2014, 2023); ax.legend(loc="lower left"); ax.set_ylabel("Part des ressources (%)"); ax.set_title("Les particuliers donnent plus de la moitié depuis 2020"); return fig


@honest
def limite_grille_gridspec():
    """Banque : page GridSpec, cours en haut, volumes en barres en bas, chacun son axe."""
    fig = plt.figure(figsize=(7.5, 4.8)); g = GridSpec(3, 1, hspace=.15, figure=fig); a = fig.add_subplot(g[:2]); b = fig.add_subplot(g[2], sharex=a); r = np.random.default_rng(15); d = pd.bdate_range("2024-01-02", periods=60)
    a.plot(d, 84 + np.cumsum(r.normal(.1, .9, 60)), color="#1b4965"); b.bar(d, r.gamma(8, .2, 60), color="#62b6cb"); a.tick_params(labelbottom=False); a.set_ylabel("Cours (€)"); b.set_ylabel("Volume (M)"); b.xaxis.set_major_locator(mdates.MonthLocator()); b.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m/%y")); a.set_title("Titre Y : cours et volumes"); return fig


@honest
def limite_moyenne_mobile_dite():
    """Data journalist: daily dots in grey, and a 7-day average named as such."""
    fig, ax = plt.subplots(figsize=(7.2, 4)); r = np.random.default_rng(55); d = pd.date_range("2023-05-01", periods=120); s = pd.Series(900 + 250 * np.sin(np.arange(120) / 25) + r.normal(0, 110, 120), d); ax.plot(d, s, ".", color="#8d99ae", label="Daily count"); ax.plot(d, s.rolling(7, center=True).mean(), color="#d90429", lw=2, label="7-day average"); ax.set_ylim(0, 1500); ax.legend(loc="lower left"); ax.xaxis.set_major_locator(mdates.MonthLocator()); ax.xaxis.set_major_formatter(mdates.DateFormatter("%b")); ax.set_ylabel("Cyclists"); ax.set_title("Cyclists on the bridge, summer 2023"); return fig


if __name__ == "__main__":
    import time
    for name, f in [(n, f) for n, f, _ in LIARS] + HONEST:
        t0 = time.time(); fig = f(); fig.canvas.draw(); t1 = time.time() - t0
        assert isinstance(fig, matplotlib.figure.Figure), name
        if t1 > 2: print("lent", name, round(t1, 2))
        plt.close(fig)
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
