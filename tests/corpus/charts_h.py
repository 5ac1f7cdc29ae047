import matplotlib; matplotlib.use("Agg")
import matplotlib.pyplot as plt, numpy as np, pandas as pd
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f

import seaborn as sns
import matplotlib.dates as mdates
from matplotlib.colors import ListedColormap, BoundaryNorm, TwoSlopeNorm
from matplotlib.patches import Circle, Rectangle, Polygon, Patch
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, PercentFormatter

BLUE, ORANGE, TEAL, VERM, PINK, SKY = "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9"


def _end(fig, text, bottom=0.05):
    """Source en pied de figure et mise en page."""
    fig.tight_layout(rect=(0, bottom, 1, 1))
    fig.text(0.015, 0.015, text, fontsize=9, color="#333333")
    return fig


def _bare(ax, *sides):
    for s in sides or ("top", "right"):
        ax.spines[s].set_visible(False)


# ====================================================================== MENTEUSES
# ---------------------------------------------------------------- truncated-bars
@liar("truncated-bars")
def participation_cantons():
    """Un quotidien régional : barres posées sur un socle de 56 %, l'écart de 4 points paraît du simple au quintuple."""
    noms = ["Aubrac", "Causse", "Lévézou", "Ségala", "Vallon"]
    v = np.array([57.1, 58.4, 59.0, 60.2, 61.3])
    fig, ax = plt.subplots(figsize=(7, 4.5))
    ax.bar(noms, v - 56, bottom=56, color="#31587a", width=0.62)
    for i, y in enumerate(v):
        ax.text(i, y + 0.08, f"{y:.1f}".replace(".", ",") + " %", ha="center", fontsize=10)
    ax.set_ylim(56, 62)
    ax.set_ylabel("Participation (% des inscrits)")
    ax.set_xlabel("Canton")
    ax.set_title("Élections départementales : la participation par canton", loc="left", fontweight="bold")
    _bare(ax)
    return _end(fig, "Source : préfecture, second tour, juin 2021")


@liar("truncated-bars")
def client_satisfaction_bars():
    """A consulting firm: horizontal bars that begin at 70 on a score out of 100."""
    s = pd.Series({"Delivery": 74.2, "Pricing": 76.9, "Expertise": 81.5, "Support": 84.0, "Overall": 79.6}).sort_values()
    fig, ax = plt.subplots(figsize=(7.5, 4))
    s.plot.barh(ax=ax, color=["#12395b"] * 5, width=0.7)
    ax.set_xlim(left=70, right=86)
    ax.xaxis.grid(True, color="#dddddd"); ax.set_axisbelow(True)
    ax.set_xlabel("Mean satisfaction score (out of 100)")
    ax.set_ylabel("Dimension")
    ax.set_title("Client satisfaction by dimension, 2023 survey")
    _bare(ax)
    return _end(fig, "Source: client survey, n = 412 respondents")


@liar("truncated-bars")
def traite_par_etable():
    """Une exploitation agricole : catplot de seaborn dont l'axe commence à 26 litres par jour."""
    d = pd.DataFrame({"étable": ["Nord", "Sud", "Est", "Ouest"] * 2,
                      "saison": ["hiver"] * 4 + ["été"] * 4,
                      "lait": [27.4, 28.1, 28.9, 29.6, 28.8, 29.3, 30.2, 30.9]})
    g = sns.catplot(data=d, x="étable", y="lait", hue="saison", kind="bar", palette=[BLUE, ORANGE],
                    height=4.2, aspect=1.5, errorbar=None)
    g.set(ylim=(26, 31.5))
    g.set_axis_labels("Étable", "Lait par vache et par jour (litres)")
    g.ax.set_title("Production laitière des quatre étables")
    g.figure.subplots_adjust(bottom=0.2, top=0.9)
    g.figure.text(0.015, 0.015, "Source : contrôle laitier de la ferme, 2022", fontsize=9, color="#333333")
    return g.figure


@liar("truncated-bars")
def prets_aire():
    """Une bibliothèque : aire remplie depuis 11 000 prêts, la hausse de 10 % remplit toute la page."""
    an = np.arange(2012, 2024)
    p = np.array([11.35, 11.42, 11.5, 11.48, 11.62, 11.8, 11.86, 11.95, 12.02, 12.2, 12.31, 12.45]) * 1000
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    ax.fill_between(an, p, 11000, color="#7a9e7e")
    ax.plot(an, p, color="#2f4f33", lw=2)
    ax.set_ylim(11000, 12600)
    ax.set_xlim(2012, 2023)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{y:,.0f}".replace(",", " ")))
    ax.set_xlabel("Année"); ax.set_ylabel("Prêts par an (documents)")
    ax.set_title("Prêts de la médiathèque municipale, 2012-2023")
    _bare(ax)
    return _end(fig, "Source : rapports annuels de la médiathèque")


# ----------------------------------------------------------------- inverted-axis
@liar("inverted-axis")
def accidents_retournes():
    """Un quotidien régional : l'axe vertical descend vers le haut, la hausse des accidents paraît une baisse."""
    an = np.arange(2010, 2024)
    a = np.array([212, 219, 224, 231, 229, 243, 251, 266, 272, 280, 291, 305, 312, 326])
    fig, ax = plt.subplots(figsize=(7, 4.5))
    ax.plot(an, a, color="#8b1a1a", lw=2.5, marker="o", ms=4)
    ax.set_ylim(400, 0)
    ax.set_xlabel("Année"); ax.set_ylabel("Accidents corporels par an")
    ax.set_title("Accidents corporels à vélo dans le département", loc="left", fontweight="bold")
    ax.grid(axis="y", color="#e0e0e0")
    _bare(ax)
    return _end(fig, "Source : observatoire départemental de la sécurité routière")


@liar("inverted-axis")
def training_hours_scatter():
    """A startup: the horizontal axis runs from 40 h down to 0 h, so the slope of the cloud is reversed."""
    r = np.random.default_rng(81)
    h = r.uniform(1, 39, 46); e = 14 - 0.24 * h + r.normal(0, 1.3, 46)
    with plt.style.context("seaborn-v0_8-whitegrid"):
        fig, ax = plt.subplots(figsize=(6.5, 4.6))
        ax.scatter(h, e, s=36, color=BLUE, edgecolor="white")
        ax.set_ylim(0, 17)
        ax.set_xlim(0, 40)
        ax.invert_xaxis()
        ax.set_xlabel("Training received (hours)")
        ax.set_ylabel("Tickets reopened per month")
        ax.set_title("Training and reopened tickets, support team")
        return _end(fig, "Source: internal help desk export, one dot per agent (n = 46)")


@liar("inverted-axis")
def deux_panneaux_salaires():
    """Un syndicat : des deux panneaux voisins, le second a son axe vertical retourné, en silence."""
    an = np.arange(2008, 2024)
    sal = np.linspace(100, 109, 16) + np.array([0, .4, -.3, .2, .5, -.2, .1, 0, .3, -.4, .2, .1, -.2, .3, 0, .2])
    div = np.linspace(100, 168, 16) + np.array([0, 3, -6, -2, 1, 4, 2, -3, 0, 2, 5, -8, -2, 4, 1, 0])
    fig, (a, b) = plt.subplots(1, 2, figsize=(9, 4.2))
    a.plot(an, sal, color="#b00020", lw=2.2); b.plot(an, div, color="#222222", lw=2.2)
    a.set_ylim(80, 180); b.set_ylim(180, 80)
    a.set_title("Salaires réels"); b.set_title("Dividendes versés")
    for x in (a, b):
        x.set_xlabel("Année"); x.set_ylabel("Indice (base 100 en 2008)"); x.set_xticks([2008, 2013, 2018, 2023]); x.grid(alpha=0.4)
    fig.suptitle("Salaires et dividendes depuis 2008", fontweight="bold")
    return _end(fig, "Source : comptes du groupe, calculs du syndicat")


# --------------------------------------------------------------------- dual-axis
@liar("dual-axis")
def revenue_and_mood():
    """A startup: revenue and staff mood on two unrelated vertical scales, tuned so the curves cross."""
    q = pd.period_range("2021Q1", periods=12, freq="Q").to_timestamp()
    rev = [1.1, 1.2, 1.4, 1.5, 1.9, 2.2, 2.4, 2.9, 3.1, 3.6, 3.9, 4.4]
    mood = [8.1, 8.2, 8.0, 7.8, 7.9, 7.4, 7.3, 7.1, 6.8, 6.9, 6.5, 6.3]
    fig, ax = plt.subplots(figsize=(7.5, 4.3))
    ax.plot(q, rev, color=BLUE, lw=2.3); ax.set_ylim(0, 5)
    ax.set_ylabel("Revenue (M€ per quarter)", color=BLUE); ax.set_xlabel("Quarter")
    bx = ax.twinx()
    bx.plot(q, mood, color="#B34700", lw=2.3, ls="--"); bx.set_ylim(5, 9)
    bx.set_ylabel("Mean staff mood (0 to 10)", color="#B34700")
    ax.set_title("Revenue and staff mood, 2021-2023")
    return _end(fig, "Source: finance team and quarterly pulse survey")


@liar("dual-axis")
def nuitees_et_cafe():
    """Un office de tourisme : nuitées et prix du café superposés par secondary_y de pandas."""
    d = pd.DataFrame({"Nuitées (milliers)": [212, 225, 231, 240, 252, 96, 150, 238, 261, 270],
                      "Prix du café (€)": [1.30, 1.35, 1.38, 1.42, 1.45, 1.48, 1.52, 1.70, 1.82, 1.95]},
                     index=np.arange(2014, 2024))
    fig, ax = plt.subplots(figsize=(7.5, 4.3))
    d.plot(ax=ax, secondary_y=["Prix du café (€)"], color=["#1b6ca8", "#8a3b12"], style=["-o", "--s"], mark_right=False)
    ax.set_ylim(0, 300); ax.set_ylabel("Nuitées (milliers par an)"); ax.set_xlabel("Année")
    ax.right_ax.set_ylabel("Prix moyen du café en terrasse (€)"); ax.right_ax.set_ylim(1.2, 2.0)
    ax.set_title("Fréquentation de la station et prix du café")
    return _end(fig, "Source : office de tourisme, relevés de l'été")


@liar("dual-axis")
def pluie_et_ventes_axes_main():
    """Une exploitation agricole : un second repère posé à la main par-dessus, barres de pluie et courbe de prix."""
    mois = ["jan", "fév", "mar", "avr", "mai", "jun", "jul", "aoû", "sep", "oct", "nov", "déc"]
    pluie = [62, 55, 48, 60, 71, 44, 30, 28, 52, 75, 81, 70]
    prix = [41, 41.5, 42, 42.2, 43, 44.1, 46, 46.4, 45.2, 44, 43.1, 42.4]
    fig = plt.figure(figsize=(8, 4.4))
    ax = fig.add_axes([0.1, 0.2, 0.79, 0.66])
    ax.bar(mois, pluie, color="#9ecae1", label="pluie")
    ax.set_ylim(0, 100); ax.set_ylabel("Pluie (mm par mois)"); ax.set_xlabel("Mois de 2022")
    bx = fig.add_axes([0.1, 0.2, 0.79, 0.66], frameon=False)
    bx.plot(range(12), prix, color="#6b2d00", lw=2.4, marker="D", ms=4, label="prix du lait")
    bx.set_xlim(ax.get_xlim()); bx.set_xticks([]); bx.set_ylim(40, 47)
    bx.yaxis.tick_right(); bx.yaxis.set_label_position("right"); bx.set_ylabel("Prix du lait (€ les 100 litres)")
    h = ax.get_legend_handles_labels()[0] + bx.get_legend_handles_labels()[0]
    bx.legend(h, ["Pluie (à gauche)", "Prix du lait (à droite)"], loc="upper left", framealpha=1)
    ax.set_title("Pluie mensuelle et prix payé du lait")
    fig.text(0.015, 0.02, "Source : pluviomètre de la ferme, factures de la laiterie", fontsize=9, color="#333333")
    return fig


# ----------------------------------------------------------------------- three-d
@liar("three-d")
def ventes_3d():
    """Un cabinet de conseil : cinq nombres en pavés 3D, le premier plan cache le fond."""
    fig = plt.figure(figsize=(7.5, 5.4))
    ax = fig.add_subplot(projection="3d")
    v = [34, 52, 47, 61, 29]
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), 0.6, 0.6, v, color="#3a7ca5", shade=True)
    ax.set_xticks(np.arange(5) + 0.3, ["Nord", "Est", "Sud", "Ouest", "Centre"])
    ax.set_yticks([]); ax.set_zlabel("Ventes (M€)"); ax.set_xlabel("Région", labelpad=10)
    ax.set_title("Ventes par région, exercice 2023")
    fig.text(0.015, 0.015, "Source : direction commerciale", fontsize=9, color="#333333")
    return fig


@liar("three-d")
def library_ribbons():
    """A public library: three plain time series staggered in depth, so no level can be read against the axis."""
    yrs = np.arange(2015, 2024)
    S = {"Books": [82, 80, 79, 77, 75, 41, 60, 70, 72], "DVDs": [40, 37, 33, 30, 26, 12, 15, 14, 12],
         "E-books": [5, 7, 9, 12, 15, 29, 27, 26, 28]}
    fig = plt.figure(figsize=(7.5, 5.6)); ax = fig.add_subplot(111, projection="3d")
    for i, ((k, v), c) in enumerate(zip(S.items(), [BLUE, ORANGE, TEAL])):
        ax.plot(yrs, v, zs=i, zdir="y", lw=3, color=c, label=k)
    ax.set_yticks([0, 1, 2], list(S)); ax.set_xticks([2015, 2017, 2019, 2021, 2023]); ax.set_zlim(0, 90)
    ax.set_xlabel("Year", labelpad=8); ax.set_zlabel("Loans (thousands)"); ax.legend(loc="upper left")
    ax.set_title("Loans by type of document")
    fig.text(0.015, 0.015, "Source: library management system", fontsize=9, color="#333333")
    return fig


@liar("three-d")
def surface_pour_tableau():
    """Un élève de NSI : un tableau de 4 jours sur 6 heures rendu en surface 3D, alors qu'un tableau coloré suffit."""
    z = np.array([[12, 30, 44, 41, 25, 9], [14, 33, 48, 40, 27, 11], [10, 28, 52, 45, 30, 8], [16, 35, 47, 38, 22, 7]])
    X, Y = np.meshgrid([8, 10, 12, 14, 16, 18], range(4))
    fig, ax = plt.subplots(subplot_kw={"projection": "3d"}, figsize=(7.5, 5.6))
    m = ax.plot_surface(X, Y, z, cmap="viridis", edgecolor="white", lw=0.4)
    ax.set_yticks(range(4), ["lundi", "mardi", "jeudi", "vendredi"])
    ax.set_xlabel("Heure"); ax.set_zlabel("Élèves présents")
    fig.colorbar(m, shrink=0.6, label="Élèves présents", pad=0.12)
    ax.set_title("Fréquentation du CDI selon le jour et l'heure")
    fig.text(0.015, 0.015, "Source : comptage à l'entrée, mars 2023", fontsize=9, color="#333333")
    return fig


# -------------------------------------------------------------------- pie-misuse
@liar("pie-misuse")
def camembert_quatorze():
    """Une bibliothèque : quatorze parts presque égales, aucune ne se compare à l'œil."""
    n = ["Romans", "Policiers", "BD", "Mangas", "Albums", "Sciences", "Histoire", "Cuisine", "Voyages", "Arts",
         "Musique", "Santé", "Poésie", "Théâtre"]
    v = [9.1, 8.7, 8.9, 8.2, 7.9, 7.6, 7.3, 7.0, 6.8, 6.5, 6.1, 5.9, 5.2, 4.8]
    fig, ax = plt.subplots(figsize=(7, 5.6))
    ax.pie(v, labels=n, startangle=90, counterclock=False, colors=plt.cm.tab20.colors[:14], wedgeprops={"edgecolor": "white"})
    ax.set_title("Répartition des prêts par rayon (% des prêts)")
    return _end(fig, "Source : logiciel de prêt, année 2022")


@liar("pie-misuse")
def pie_multiple_answers():
    """A trade union: a pie of a multiple-answer question, the slices add up to 179 %."""
    v = [68, 52, 37, 22]
    lab = ["Pay", "Workload", "Lack of staff", "Commute"]
    fig, ax = plt.subplots(figsize=(6.5, 5))
    ax.pie(v, labels=[f"{a}\n{b} %" for a, b in zip(lab, v)], colors=[BLUE, ORANGE, TEAL, PINK],
           wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 11})
    ax.set_title("What do members complain about?\n(share of members citing each reason)")
    return _end(fig, "Source: union survey, 640 members, several answers allowed")


@liar("pie-misuse")
def anneau_temperatures():
    """Un office de tourisme : des températures moyennes, qui ne s'additionnent pas, en anneau."""
    t = pd.Series({"Plage": 23.4, "Port": 22.8, "Vieux bourg": 24.6, "Colline": 20.1})
    fig, ax = plt.subplots(figsize=(6.5, 5))
    ax.pie(t, labels=[f"{k} : {str(x).replace('.', ',')} °C" for k, x in t.items()], wedgeprops={"width": 0.42, "edgecolor": "white"},
           colors=[SKY, BLUE, ORANGE, TEAL], startangle=60)
    ax.set_title("Température moyenne de l'air en juillet (°C)\nselon le lieu de la station")
    return _end(fig, "Source : stations météo de la commune, juillet 2023")


# -------------------------------------------------------------- rainbow-colormap
@liar("rainbow-colormap")
def champ_de_temperature_jet():
    """Un laboratoire de physique : champ de température d'une plaque en « jet », qui dessine des anneaux."""
    x = np.linspace(0, 10, 90); y = np.linspace(0, 8, 70); X, Y = np.meshgrid(x, y)
    T = 20 + 55 * np.exp(-((X - 4) ** 2 + (Y - 3) ** 2) / 9)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    m = ax.pcolormesh(X, Y, T, cmap="jet", shading="auto")
    fig.colorbar(m, label="Température (°C)")
    ax.set_xlabel("x (cm)"); ax.set_ylabel("y (cm)"); ax.set_aspect("equal")
    ax.set_title("Température de la plaque après 60 s de chauffe")
    return _end(fig, "Source : caméra thermique, essai du 14 mars")


@liar("rainbow-colormap")
def trails_altitude_rainbow():
    """A tourist office: trailheads coloured by altitude with gist_rainbow."""
    r = np.random.default_rng(5)
    d = pd.DataFrame({"km": r.uniform(2, 22, 60), "h": r.uniform(150, 1300, 60)}); d["alt"] = 400 + d.h * 1.1 + r.normal(0, 150, 60)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    d.plot.scatter(x="km", y="h", c="alt", cmap="gist_rainbow", s=48, ax=ax, edgecolor="#333333")
    ax.set_xlabel("Length (km)"); ax.set_ylabel("Climb (m)")
    fig.axes[-1].set_ylabel("Highest point (m)")
    ax.set_title("Marked trails: length, climb and highest point")
    return _end(fig, "Source: tourist office, 60 marked trails")


@liar("rainbow-colormap")
def spectres_par_champ():
    """Un laboratoire de physique : six courbes ordonnées par le champ appliqué, peintes en arc-en-ciel avec leur échelle."""
    x = np.linspace(0, 10, 200); B = np.array([0, 0.2, 0.4, 0.6, 0.8, 1.0])
    cm = plt.get_cmap("rainbow"); nm = plt.Normalize(0, 1)
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    for b in B:
        y = np.exp(-(x - 3 - 2.5 * b) ** 2 / 1.4) * (1 + b)
        ax.plot(x, y, color=cm(nm(b)), lw=2)
        ax.annotate(f"{b:.1f} T".replace(".", ","), (3 + 2.5 * b, 1 + b), ha="right", va="bottom", xytext=(-3, 1), textcoords="offset points")
    fig.colorbar(plt.cm.ScalarMappable(nm, cm), ax=ax, label="Champ magnétique (T)")
    ax.set_ylim(0, 2.3); ax.set_xlabel("Énergie (meV)"); ax.set_ylabel("Intensité (u. a.)")
    ax.set_title("Déplacement de la raie avec le champ appliqué")
    return _end(fig, "Source : spectromètre du laboratoire, T = 4,2 K")


# ------------------------------------------------------------------- colour-blind
@liar("colour-blind")
def essais_rouge_vert():
    """Une revue médicale : répondeurs et non-répondeurs séparés par un rouge et un vert de même clarté, même marqueur."""
    r = np.random.default_rng(22)
    fig, ax = plt.subplots(figsize=(6.5, 4.6))
    ax.scatter(r.normal(52, 8, 60), r.normal(6.1, 0.9, 60), color="#c4502f", s=34, label="Répondeurs")
    ax.scatter(r.normal(58, 8, 60), r.normal(7.0, 0.9, 60), color="#6f8a2a", s=34, label="Non-répondeurs")
    ax.set_xlabel("Âge (années)"); ax.set_ylabel("Hémoglobine glyquée (%)")
    ax.set_title("Réponse au traitement selon l'âge et l'HbA1c initiale")
    ax.set_ylim(3, 11); ax.legend(loc="upper left", ncol=2)
    return _end(fig, "Source : essai ouvert, 120 patients, un point par patient")


@liar("colour-blind")
def three_red_green_lines():
    """A farm: three crops in red, green and brown, same line style, told apart by the legend alone."""
    d = pd.DataFrame({"Wheat": [61, 64, 60, 68, 70, 66, 72], "Barley": [55, 60, 63, 62, 64, 69, 67],
                      "Oats": [58, 57, 62, 65, 61, 64, 70]}, index=range(2017, 2024))
    fig, ax = plt.subplots(figsize=(7, 4.4))
    d.plot(ax=ax, color=["#c0392b", "#5f8f1e", "#8f6414"], lw=2.2)
    ax.set_ylim(0, 85); ax.set_xlabel("Harvest year"); ax.set_ylabel("Yield (quintals per hectare)")
    ax.set_title("Cereal yields on the farm"); ax.legend(title="Crop", loc="lower right")
    return _end(fig, "Source: farm weighbridge records")


@liar("colour-blind")
def grille_pannes():
    """Une startup : tableau de bord où marche et panne ne diffèrent que par un vert et un rouge jumeaux."""
    r = np.random.default_rng(3); g = (r.random((6, 24)) < 0.16).astype(int)
    fig, ax = plt.subplots(figsize=(8.5, 3.8))
    ax.imshow(g, cmap=ListedColormap(["#7d9b3c", "#c9683f"]), aspect="auto")
    ax.set_yticks(range(6), ["api", "web", "base", "file", "cache", "courriel"])
    ax.set_xticks(range(0, 24, 3), [f"{h} h" for h in range(0, 24, 3)])
    ax.set_xlabel("Heure du 4 mai"); ax.set_ylabel("Service")
    ax.set_title("État des services heure par heure")
    fig.legend(handles=[Patch(color="#7d9b3c", label="en marche"), Patch(color="#c9683f", label="en panne")],
               loc="lower right", ncol=2)
    return _end(fig, "Source : sonde interne, relevé horaire", 0.1)


# ---------------------------------------------------------------- too-many-series
@liar("too-many-series")
def seize_communes():
    """Un quotidien régional : seize courbes emmêlées et une légende de seize lignes."""
    r = np.random.default_rng(16)
    noms = ["Arve", "Bessy", "Cluny", "Douve", "Erquy", "Flers", "Gien", "Huelgoat", "Ivry", "Joigny", "Ligny", "Melle",
            "Nérac", "Orbey", "Pons", "Rue"]
    d = pd.DataFrame(50 + np.cumsum(r.normal(0, 4, (12, 16)), axis=0), index=range(2012, 2024), columns=noms)
    fig, ax = plt.subplots(figsize=(9, 5))
    d.plot(ax=ax, style=["-", "--", "-.", ":"] * 4, colormap="tab20", lw=1.8)
    ax.set_ylim(0, 100); ax.set_xlabel("Année"); ax.set_ylabel("Taux de tri des déchets (%)")
    ax.set_title("Tri des déchets dans seize communes")
    ax.legend(loc="center left", bbox_to_anchor=(1.01, 0.5), fontsize=9)
    return _end(fig, "Source : syndicat de collecte")


@liar("too-many-series")
def stacked_thirteen_lines():
    """A consulting firm: thirteen product lines stacked, the upper ones impossible to follow."""
    r = np.random.default_rng(13); x = np.arange(2010, 2024)
    Y = np.abs(5 + np.cumsum(r.normal(0.2, 0.7, (13, 14)), axis=1)) + 1
    fig, ax = plt.subplots(figsize=(9, 5))
    ax.stackplot(x, Y, labels=[f"Line {chr(65 + i)}" for i in range(13)], colors=sns.color_palette("tab20", 13), edgecolor="white", lw=0.5)
    ax.set_xlim(2010, 2023); ax.set_xlabel("Year"); ax.set_ylabel("Revenue (M€)")
    ax.set_title("Revenue by product line")
    ax.legend(loc="center left", bbox_to_anchor=(1.01, 0.5))
    return _end(fig, "Source: group accounts")


# ------------------------------------------------------------------- uneven-bins
@liar("uneven-bins")
def ages_classes_inegales():
    """Un élève de NSI : tranches d'âge de 5, 10 et 40 ans dessinées avec la même largeur."""
    c = ["0-4", "5-14", "15-24", "25-64", "65-74", "75-84"]; v = [310, 705, 690, 2840, 560, 330]
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.bar(c, v, color="#4c72b0", width=0.98, edgecolor="white")
    ax.set_xlabel("Tranche d'âge (années)"); ax.set_ylabel("Habitants")
    ax.set_title("Histogramme des âges dans la commune")
    _bare(ax)
    return _end(fig, "Source : recensement 2020")


@liar("uneven-bins")
def salary_pd_cut():
    """A union: pd.cut with growing bin widths, then equal bars, hides the long tail."""
    r = np.random.default_rng(77); s = pd.Series(np.minimum(r.lognormal(7.75, 0.42, 900), 9900))
    n = pd.cut(s, [0, 1500, 2000, 2500, 3000, 5000, 10000]).value_counts(sort=False)
    fig, ax = plt.subplots(figsize=(9.2, 4.6))
    n.plot.bar(ax=ax, color="#7b3f61", rot=0, width=0.95)
    ax.set_xlabel("Net monthly pay (euros)"); ax.set_ylabel("Employees")
    ax.set_title("Distribution of pay in the company")
    _bare(ax)
    return _end(fig, "Source: pay slips, 900 employees")


@liar("uneven-bins")
def attente_urgences():
    """Une revue médicale : durées d'attente en classes de 15 minutes puis de 1 et 2 heures, barres égales."""
    c = ["0 à 15 min", "15 à 30 min", "30 à 45 min", "45 à 60 min", "60 à 120 min", "120 à 240 min"]
    v = [118, 164, 141, 112, 236, 171]
    fig, ax = plt.subplots(figsize=(7.5, 4.3))
    ax.barh(c, v, color=BLUE, height=0.85); ax.invert_yaxis()
    for i, k in enumerate(v):
        ax.text(k + 3, i, str(k), va="center")
    ax.set_xlim(0, 270); ax.set_xlabel("Nombre de patients"); ax.set_ylabel("Attente avant examen")
    ax.set_title("Distribution de l'attente aux urgences")
    _bare(ax)
    return _end(fig, "Source : registre du service, semaine 12, 942 patients")


# ------------------------------------------------------------------ uneven-ticks
@liar("uneven-ticks")
def annees_pas_inegal():
    """Un quotidien régional : recensements de pas inégal posés à intervalles réguliers, la pente finale est fausse."""
    an = [1968, 1982, 1999, 2010, 2015, 2018, 2020]; pop = [8.1, 9.4, 10.9, 11.8, 12.2, 12.4, 12.5]
    fig, ax = plt.subplots(figsize=(7, 4.3))
    ax.plot(range(7), pop, color="#234f1e", lw=2.4, marker="o")
    ax.set_xticks(range(7), an)
    ax.set_ylim(0, 14); ax.set_xlabel("Année du recensement"); ax.set_ylabel("Habitants (milliers)")
    ax.set_title("Population de la ville depuis 1968", loc="left", fontweight="bold")
    _bare(ax)
    return _end(fig, "Source : recensements de la population")


@liar("uneven-ticks")
def dose_as_strings():
    """A medical journal: doses written as strings, so 1 to 2 mg takes as much room as 20 to 100 mg."""
    d = ["0", "1", "2", "5", "20", "100"]; y = [4, 11, 19, 30, 44, 61]
    fig, ax = plt.subplots(figsize=(6.5, 4.4))
    ax.plot(d, y, "o-", color=BLUE, lw=2)
    ax.set_ylim(0, 100); ax.set_xlabel("Dose (mg per day)"); ax.set_ylabel("Patients responding (%)")
    ax.set_title("Response rate by daily dose"); ax.grid(alpha=0.4)
    return _end(fig, "Source: phase II trial, 50 patients per dose")


@liar("uneven-ticks")
def ordonnees_pas_inegal():
    """Un cabinet de conseil : graduations verticales 0, 10, 50, 200, 1 000 également espacées, sans dire d'échelle."""
    t = [0, 10, 50, 200, 1000]; v = [6, 14, 38, 90, 210, 480, 820]
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.plot(range(2017, 2024), np.interp(v, t, range(5)), color="#12395b", lw=2.4, marker="s")
    ax.set_yticks(range(5), [f"{k:,}".replace(",", " ") for k in t]); ax.set_ylim(0, 4.2)
    ax.grid(axis="y", color="#dddddd")
    ax.set_xlabel("Année"); ax.set_ylabel("Clients actifs"); ax.set_title("Clients actifs de la plateforme")
    _bare(ax)
    return _end(fig, "Source : base clients, 31 décembre de chaque année")


# -------------------------------------------------------------------- axis-range
@liar("axis-range")
def fievre_ecrasee():
    """Une revue médicale : une poussée de fièvre de 36,8 à 40,3 °C écrasée sur un axe de 0 à 100 °C."""
    h = np.arange(0, 72, 4)
    t = np.array([36.8, 37.0, 37.4, 38.1, 38.9, 39.6, 40.1, 40.3, 39.8, 39.2, 38.8, 39.1, 38.5, 37.9, 37.5, 37.2, 37.0, 36.9])
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(h, t, color=VERM, lw=2, marker="o", ms=4)
    ax.set_ylim(0, 100); ax.set_xlim(0, 70)
    ax.set_xlabel("Heures depuis l'admission"); ax.set_ylabel("Température corporelle (°C)")
    ax.set_title("Courbe thermique du patient 17"); ax.grid(alpha=0.35)
    return _end(fig, "Source : dossier infirmier, mesure tympanique toutes les 4 h")


@liar("axis-range")
def global_temperature_flat():
    """A lobby's blog: global mean temperature drawn on a 0 to 120 °F axis so that warming vanishes."""
    r = np.random.default_rng(1880); y = np.arange(1880, 2021)
    t = 56.7 + 1.9 * ((y - 1880) / 140) ** 2 + r.normal(0, 0.15, y.size)
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    ax.plot(y, t, color="#1f3b4d", lw=1.8); ax.set_ylim(0, 120); ax.set_xlim(1880, 2020)
    ax.set_xlabel("Year"); ax.set_ylabel("Global mean temperature (°F)")
    ax.set_title("Average annual global temperature, 1880-2020"); _bare(ax)
    return _end(fig, "Source: reconstructed surface record (simulated for teaching)")


@liar("axis-range")
def confiance_etiree():
    """Un quotidien régional : trois dixièmes de point d'un sondage étirés sur toute la hauteur."""
    m = pd.date_range("2023-01-01", periods=9, freq="MS")
    v = [50.02, 50.05, 50.03, 50.11, 50.14, 50.18, 50.22, 50.27, 50.31]
    fig, ax = plt.subplots(figsize=(7, 4.4))
    ax.plot(m, v, color="#8b1a1a", lw=2.6, marker="o")
    ax.set_ylim(50.0, 50.33)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.set_xlabel("Mois"); ax.set_ylabel("Opinions favorables (%)")
    ax.set_title("Opinions favorables au projet de rocade"); ax.grid(axis="y", color="#dddddd"); _bare(ax)
    return _end(fig, "Source : baromètre mensuel, 1 000 personnes interrogées")


# ---------------------------------------------------------------- unordered-time
@liar("unordered-time")
def cas_tries_par_valeur():
    """Un quotidien régional : jours rangés par nombre de cas décroissant, l'épidémie semble reculer."""
    j = ["28 avril", "27 avril", "29 avril", "1 mai", "30 avril", "4 mai", "6 mai", "5 mai", "2 mai", "3 mai"]
    v = [152, 149, 143, 131, 128, 117, 109, 104, 92, 81]
    fig, ax = plt.subplots(figsize=(8, 4.3))
    ax.bar(j, v, color="#44688c"); ax.tick_params(axis="x", rotation=30)
    ax.set_xlabel("Jour"); ax.set_ylabel("Nouveaux cas"); ax.set_title("Nouveaux cas déclarés dans le comté", loc="left")
    _bare(ax)
    return _end(fig, "Source : agence régionale de santé")


@liar("unordered-time")
def mois_alphabetiques():
    """Un office de tourisme : groupby a rangé les mois par ordre alphabétique et la courbe les relie."""
    v = {"janvier": 21, "février": 26, "mars": 30, "avril": 48, "mai": 57, "juin": 70, "juillet": 118, "août": 131,
         "septembre": 66, "octobre": 41, "novembre": 22, "décembre": 34}
    s = pd.Series(v).sort_index()
    fig, ax = plt.subplots(figsize=(8.5, 4.3))
    s.plot(ax=ax, color="#1b6ca8", marker="o", lw=2)
    ax.set_xticks(range(12), s.index, rotation=35, ha="right")
    ax.set_ylim(0, 145); ax.set_xlabel("Mois de 2023"); ax.set_ylabel("Visiteurs (milliers)")
    ax.set_title("Visiteurs accueillis au bureau du port"); ax.grid(alpha=0.35)
    return _end(fig, "Source : compteur d'entrée de l'office")


@liar("unordered-time")
def weeks_string_sort():
    """A startup: week labels sorted as text, W1, W10, W11, W12, W2, and so on."""
    w = sorted([f"W{i}" for i in range(1, 13)])
    base = {f"W{i}": v for i, v in zip(range(1, 13), [120, 134, 151, 160, 178, 190, 214, 225, 241, 262, 270, 295])}
    fig, ax = plt.subplots(figsize=(7.5, 4.2))
    sns.barplot(x=w, y=[base[k] for k in w], color="#6c5ce7", ax=ax)
    ax.set_xlabel("Week of 2023"); ax.set_ylabel("New sign-ups"); ax.set_title("Weekly sign-ups since launch")
    sns.despine(fig)
    return _end(fig, "Source: product database")


# --------------------------------------------------------- line-over-categories
@liar("line-over-categories")
def ligne_departements():
    """Un syndicat : une ligne relie des départements, comme si l'on passait de l'un à l'autre."""
    n = ["Ain", "Doubs", "Gers", "Jura", "Lot", "Nièvre", "Var"]; v = [6.1, 7.4, 5.6, 5.9, 7.9, 8.2, 9.0]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(n, v, color="#b00020", lw=2.3, marker="o")
    ax.set_ylim(0, 10); ax.set_xlabel("Département"); ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Chômage dans sept départements, fin 2022"); ax.grid(axis="y", alpha=0.4); _bare(ax)
    return _end(fig, "Source : enquête emploi, quatrième trimestre 2022")


@liar("line-over-categories")
def varieties_series_plot():
    """A farm: Series.plot() over apple varieties joins unrelated varieties with a line."""
    s = pd.Series({"Gala": 41, "Fuji": 36, "Braeburn": 44, "Boskoop": 29, "Elstar": 33, "Reinette": 25})
    fig, ax = plt.subplots(figsize=(7, 4.2))
    s.plot(ax=ax, color="#2e6f40", lw=2.2, style="-s")
    ax.set_xticks(range(6), s.index); ax.set_ylim(0, 50)
    ax.set_xlabel("Apple variety"); ax.set_ylabel("Yield (tonnes per hectare)")
    ax.set_title("Orchard yield by variety, 2022 harvest")
    return _end(fig, "Source: orchard weighing sheets")


# ------------------------------------------------------------- misrepresentation
@liar("misrepresentation")
def cercles_rayon():
    """Un quotidien régional : le rayon des disques suit la valeur, 4 fois plus paraît 16 fois plus."""
    fig, ax = plt.subplots(figsize=(8, 4.2))
    x = 0
    for n, v in [("Rennes", 10), ("Brest", 20), ("Nantes", 40)]:
        r = v / 10; x += r + 0.4
        ax.add_patch(Circle((x, 0), r, color="#2a6f97")); x += r
        ax.text(x - r, 0, f"{v} M€", color="white", ha="center", va="center", fontsize=11, fontweight="bold")
        ax.text(x - r, -4.6, n, ha="center", fontsize=11)
    ax.set_xlim(0, x + 0.5); ax.set_ylim(-5, 4.4); ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("Budget culturel des trois villes (millions d'euros)")
    return _end(fig, "Source : budgets primitifs 2023")


@liar("misrepresentation")
def etiquette_pas_hauteur():
    """Une startup : la dernière barre est dessinée à 78 alors que l'étiquette dit 52."""
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    b = ax.bar(["2020", "2021", "2022", "2023"], [31, 38, 45, 78], color="#5b4bb7", width=0.6)
    ax.bar_label(b, labels=["31", "38", "45", "52"], padding=3, fontsize=11)
    ax.set_ylim(0, 88); ax.set_ylabel("Clients payants (milliers)"); ax.set_xlabel("Année")
    ax.set_title("Clients payants en fin d'année"); _bare(ax)
    return _end(fig, "Source : registre de facturation")


@liar("misrepresentation")
def treemap_fausse():
    """A consulting firm: hand-made treemap whose tiles are not proportional to the figures written in them."""
    T = [("Cloud", 48, (0, 0, 5, 6), BLUE), ("Licences", 24, (5, 0, 5, 3.6), "#7a4d00"), ("Support", 16, (5, 3.6, 2.4, 2.4), "#00664a"),
         ("Training", 12, (7.4, 3.6, 2.6, 2.4), "#8f3b00")]
    fig, ax = plt.subplots(figsize=(7.2, 4.8))
    for n, v, (x, y, w, h), c in T:
        ax.add_patch(Rectangle((x, y), w, h, facecolor=c, edgecolor="white", lw=2))
        ax.text(x + w / 2, y + h / 2, f"{n}\n{v} M€", color="white", ha="center", va="center", fontsize=11)
    ax.set_xlim(0, 10); ax.set_ylim(0, 6); ax.axis("off")
    ax.set_title("Revenue by activity, 2023 (total 100 M€)")
    return _end(fig, "Source: annual accounts")


@liar("misrepresentation")
def gantt_durees():
    """Un laboratoire de physique : Gantt dont deux barres n'ont pas la longueur de la durée écrite dessus."""
    t = [("Conception", 0, 6, 6), ("Usinage", 6, 4, 8), ("Câblage", 10, 5, 5), ("Étalonnage", 15, 6, 3)]
    fig, ax = plt.subplots(figsize=(8, 3.9))
    for i, (n, s, d, w) in enumerate(t):
        ax.broken_barh([(s, d)], (i - 0.35, 0.7), facecolor="#2f5d8a")
        ax.text(s + d / 2, i, f"{w} semaines", color="white", ha="center", va="center", fontsize=10)
    ax.set_yticks(range(4), [k[0] for k in t]); ax.invert_yaxis()
    ax.set_xlim(0, 22); ax.set_xticks(range(0, 23, 2)); ax.set_xlabel("Semaines depuis le début du projet"); ax.set_ylabel("Tâche")
    ax.set_title("Calendrier de construction du banc d'essai"); ax.grid(axis="x", alpha=0.4); ax.set_axisbelow(True)
    return _end(fig, "Source : cahier de projet du laboratoire")


# -------------------------------------------------------- discretised-continuous
@liar("discretised-continuous")
def bruit_trois_couleurs():
    """Un office de tourisme : un niveau sonore continu réduit à trois couleurs, des ruptures nettes où rien ne saute."""
    X, Y = np.meshgrid(np.linspace(0, 6, 80), np.linspace(0, 4, 60))
    L = 42 + 26 * np.exp(-((X - 2.2) ** 2) / 3.5) + 6 * np.sin(Y)
    fig, ax = plt.subplots(figsize=(7.2, 4.5))
    m = ax.imshow(L, cmap=plt.get_cmap("viridis", 3), extent=(0, 6, 0, 4), origin="lower", aspect="equal")
    fig.colorbar(m, label="Niveau sonore (dB)", shrink=0.85)
    ax.set_xlabel("Est (km)"); ax.set_ylabel("Nord (km)"); ax.set_title("Niveau sonore moyen autour de la route côtière")
    return _end(fig, "Source : modèle acoustique de la commune")


@liar("discretised-continuous")
def soil_moisture_two_tone():
    """A farm: soil moisture, a smooth gradient, cut at arbitrary 23.9 and 24.1 % limits into three colours."""
    X, Y = np.meshgrid(np.arange(0, 300, 5), np.arange(0, 200, 5))
    H = 18 + 0.04 * X + 0.02 * Y + 0.6 * np.sin(X / 40)
    fig, ax = plt.subplots(figsize=(7.4, 4.5))
    cm = ListedColormap(["#f6e8c3", "#80cdc1", "#01665e"])
    m = ax.pcolormesh(X, Y, H, cmap=cm, norm=BoundaryNorm([17, 23.9, 24.1, 35], 3), shading="auto")
    fig.colorbar(m, label="Soil moisture (% by volume)")
    ax.set_xlabel("Distance east (m)"); ax.set_ylabel("Distance north (m)"); ax.set_title("Soil moisture in the lower field")
    return _end(fig, "Source: capacitance probe, 2 May")


# ------------------------------------------------------------------- overplotting
@liar("overplotting")
def nuage_vingt_mille():
    """Un laboratoire de physique : vingt mille événements opaques, le centre n'est plus qu'une tache."""
    r = np.random.default_rng(9); x = r.normal(5, 1.2, 20000); y = 2 * x + r.normal(0, 2.2, 20000)
    fig, ax = plt.subplots(figsize=(6.8, 4.8))
    ax.scatter(x, y, s=22, color="#1f4e79")
    ax.set_xlabel("Énergie déposée (MeV)"); ax.set_ylabel("Charge lue (pC)"); ax.set_title("Charge lue selon l'énergie déposée")
    return _end(fig, "Source : détecteur à scintillation, 20 000 événements")


@liar("overplotting")
def ratings_on_grid():
    """A library: 1,500 integer ratings fall on 50 spots, one dot hides hundreds."""
    r = np.random.default_rng(50); a = r.binomial(9, 0.6, 1500) + 1; b = np.clip(np.round(a / 2 + r.normal(0, 0.8, 1500)), 1, 5)
    g = sns.relplot(data=pd.DataFrame({"a": a, "b": b}), x="a", y="b", color=BLUE, s=60, height=4.5, aspect=1.4, edgecolor="none")
    g.set_axis_labels("Interest in the topic (1 to 10)", "Rating of the talk (1 to 5)")
    g.ax.set_title("Ratings of the author talks"); g.ax.set_yticks(range(1, 6)); g.ax.set_xticks(range(1, 11))
    g.figure.subplots_adjust(bottom=0.2, top=0.9)
    g.figure.text(0.015, 0.015, "Source: feedback cards, 1,500 visitors, one dot per card", fontsize=9, color="#333333")
    return g.figure


# ------------------------------------------------------------ diverging-off-centre
@liar("diverging-off-centre")
def anomalies_decalees():
    """Un quotidien régional : anomalies de -1 à +5 °C en RdBu_r, le blanc tombe à +2 °C et non à zéro."""
    r = np.random.default_rng(30); a = 2 + 2 * np.sin(np.linspace(0, 3, 12))[None, :] * np.linspace(-0.8, 1.3, 10)[:, None] + r.normal(0, .3, (10, 12))
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    m = ax.imshow(a, cmap="RdBu_r", vmin=-1, vmax=5, aspect="auto")
    fig.colorbar(m, label="Écart à la normale 1991-2020 (°C)")
    ax.set_xticks(range(12), ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]); ax.set_yticks(range(10), range(2014, 2024))
    ax.set_xlabel("Mois"); ax.set_ylabel("Année"); ax.set_title("Écarts mensuels de température à la normale")
    return _end(fig, "Source : station de la ville")


@liar("diverging-off-centre")
def growth_heatmap_coolwarm():
    """A consulting firm: growth rates from -4 to +22 % in coolwarm with default limits, so +9 % looks neutral."""
    d = pd.DataFrame([[-4.0, 2.1, 6.3, 9.8], [1.2, 5.5, 9.1, 14.0], [3.8, 8.7, 13.2, 22.0], [-2.2, 0.9, 4.4, 8.0]],
                     index=["North", "East", "South", "West"], columns=["2020", "2021", "2022", "2023"])
    fig, ax = plt.subplots(figsize=(6.8, 4.6))
    sns.heatmap(d, cmap="coolwarm", annot=True, fmt="+.1f", ax=ax, cbar_kws={"label": "Change in sales on previous year (%)"})
    ax.set_xlabel("Year"); ax.set_ylabel("Region"); ax.set_title("Sales growth by region and year (%)")
    return _end(fig, "Source: sales ledger")


# --------------------------------------------------------------------- bridged-gap
@liar("bridged-gap")
def frequentation_pontee():
    """Une bibliothèque : pas de comptage de mars à août 2020, la courbe mensuelle enjambe le trou d'un trait plein."""
    m = pd.date_range("2019-01-01", "2021-12-01", freq="MS"); r = np.random.default_rng(19)
    s = pd.Series(30 + 4 * np.sin(np.arange(36) / 2) + r.normal(0, 1, 36), index=m)
    s["2020-03":"2020-08"] = np.nan; s = s.dropna()
    fig, ax = plt.subplots(figsize=(7.8, 4.3))
    ax.plot(s.index, s.values, color="#234f1e", lw=2)
    ax.set_ylim(0, 40); ax.set_xlabel("Mois"); ax.set_ylabel("Entrées (milliers par mois)")
    ax.set_title("Entrées mensuelles à la bibliothèque centrale"); ax.grid(alpha=0.3); _bare(ax)
    return _end(fig, "Source : compteur de la porte principale")


@liar("bridged-gap")
def sensor_gap():
    """A physics lab: the hourly probe was down for 30 hours, and the line runs straight across."""
    t = pd.date_range("2023-02-01", periods=168, freq="h"); r = np.random.default_rng(168)
    d = pd.DataFrame({"T": 294 + 1.5 * np.sin(np.arange(168) * 2 * np.pi / 24) + r.normal(0, .15, 168)}, index=t)
    d = d.drop(d.index[70:100])
    fig, ax = plt.subplots(figsize=(8, 4.2))
    sns.lineplot(x=d.index, y=d["T"], ax=ax, color=BLUE, lw=1.8)
    ax.set_ylim(291, 297); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d %b"))
    ax.set_xlabel("Date (2023)"); ax.set_ylabel("Cryostat jacket temperature (K)"); ax.set_title("Jacket temperature during run 12")
    return _end(fig, "Source: hourly log of probe 3")


# ------------------------------------------------------------ title-contradicts-data
@liar("title-contradicts-data")
def chomage_recule():
    """Un quotidien régional : le titre dit que le chômage recule, la courbe monte de 6,9 à 8,4 %."""
    an = np.arange(2016, 2024); v = [6.9, 7.0, 7.2, 7.1, 7.6, 7.9, 8.1, 8.4]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(an, v, color="#8b1a1a", lw=2.4, marker="o"); ax.set_ylim(0, 10)
    ax.set_xlabel("Année"); ax.set_ylabel("Taux de chômage (%)")
    ax.set_title("Le chômage recule dans le bassin d'emploi depuis 2016", loc="left", fontweight="bold")
    ax.grid(axis="y", alpha=0.4); _bare(ax)
    return _end(fig, "Source : enquête emploi, moyenne annuelle")


@liar("title-contradicts-data")
def sales_doubled():
    """A startup: the headline says subscriptions doubled, they rose by about a third."""
    fig, ax = plt.subplots(figsize=(7, 4.3))
    b = ax.bar([str(y) for y in range(2019, 2024)], [412, 438, 475, 511, 549], color="#5b4bb7", width=0.62)
    ax.bar_label(b, padding=3); ax.set_ylim(0, 620)
    ax.set_xlabel("Year"); ax.set_ylabel("Subscriptions (thousands)")
    ax.set_title("Subscriptions have doubled since 2019"); _bare(ax)
    return _end(fig, "Source: billing system")


@liar("title-contradicts-data")
def bordeaux_en_tete():
    """Un office de tourisme : le titre met Bordeaux en tête, la barre la plus longue est celle de Nantes."""
    s = pd.Series({"Nantes": 342, "Bordeaux": 318, "Toulouse": 297, "Rennes": 221, "Angers": 164})[::-1]
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    s.plot.barh(ax=ax, color="#1b6ca8", width=0.7)
    ax.set_xlabel("Nuitées en août (milliers)"); ax.set_ylabel("Ville")
    ax.set_title("Bordeaux, première destination de l'Ouest en août"); _bare(ax)
    return _end(fig, "Source : enquête hôtelière 2023")


@liar("title-contradicts-data")
def four_wards_above():
    """A medical journal: the title says four of six wards exceed the target, only two do."""
    w = ["Ward A", "Ward B", "Ward C", "Ward D", "Ward E", "Ward F"]; v = [4.1, 6.3, 3.8, 5.6, 4.4, 2.9]
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.vlines(range(6), 0, v, color="#555555", lw=2); ax.plot(range(6), v, "o", color=BLUE, ms=10)
    ax.axhline(5, color=VERM, ls="--"); ax.text(5.45, 5.1, "Target: 5", ha="right", va="bottom", color="#9c3f00")
    ax.set_xticks(range(6), w); ax.set_ylim(0, 8); ax.set_xlim(-0.5, 5.5)
    ax.set_xlabel("Ward"); ax.set_ylabel("Infections per 1,000 patient-days")
    ax.set_title("Four of the six wards exceed the infection target"); _bare(ax)
    return _end(fig, "Source: infection control unit, 2022")


# ------------------------------------------------------------ unexplained-interval
@liar("unexplained-interval")
def moustaches_muettes():
    """Un laboratoire de physique : barres d'erreur dont rien ne dit si c'est un écart-type, une erreur type ou un intervalle."""
    x = np.array([5, 10, 15, 20, 25, 30]); y = np.array([1.02, 2.05, 2.96, 4.11, 4.93, 6.08])
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    ax.errorbar(x, y, yerr=[.18, .2, .25, .22, .31, .28], fmt="o", color="#1f3b4d", capsize=4)
    ax.set_xlim(0, 32); ax.set_ylim(0, 7); ax.set_xlabel("Masse suspendue (g)"); ax.set_ylabel("Allongement (cm)")
    ax.set_title("Allongement du ressort selon la masse"); ax.grid(alpha=0.35)
    return _end(fig, "Source : travaux pratiques, groupe 3")


@liar("unexplained-interval")
def bande_seaborn_muette():
    """A medical journal: seaborn's default band around two group means, never described."""
    r = np.random.default_rng(60); rows = []
    for g, sl in [("Placebo", -0.2), ("Drug", -1.1)]:
        for p in range(18):
            for w in range(0, 13, 2):
                rows.append((g, w, 142 + sl * w + r.normal(0, 6)))
    d = pd.DataFrame(rows, columns=["Group", "week", "sbp"])
    fig, ax = plt.subplots(figsize=(7, 4.4))
    sns.lineplot(data=d, x="week", y="sbp", hue="Group", style="Group", palette=[ORANGE, BLUE], ax=ax, seed=1, n_boot=100)
    ax.set_ylim(120, 150); ax.set_xlabel("Week"); ax.set_ylabel("Mean systolic pressure (mmHg)")
    ax.set_title("Blood pressure over twelve weeks of treatment"); ax.legend(loc="lower left")
    return _end(fig, "Source: randomised trial, 18 patients per group")


# -------------------------------------------------------------------- low-contrast
@liar("low-contrast")
def gris_sur_blanc():
    """Une startup : titre, axes et graduations en gris très pâle sur blanc."""
    p = "#cdcdcd"
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(range(2017, 2024), [3, 5, 8, 12, 19, 26, 34], color="#5b4bb7", lw=2.5)
    ax.set_ylim(0, 40); ax.tick_params(labelcolor=p, color=p)
    ax.set_xlabel("Année", color=p); ax.set_ylabel("Chiffre d'affaires (M€)", color=p)
    ax.set_title("Chiffre d'affaires annuel", color=p); _bare(ax)
    return _end(fig, "Source : comptes certifiés")


@liar("low-contrast")
def etiquettes_blanches_sur_jaune():
    """Une exploitation agricole : valeurs écrites en blanc dans des barres jaune clair."""
    v = [182, 240, 205, 263]
    fig, ax = plt.subplots(figsize=(6.8, 4.4))
    b = ax.bar(["Pré haut", "Pré bas", "La Combe", "Les Ormes"], v, color="#f5d76e", edgecolor="#8a6d00", width=0.65)
    ax.bar_label(b, label_type="center", color="white", fontsize=12)
    ax.set_ylabel("Foin récolté (bottes)"); ax.set_xlabel("Parcelle"); ax.set_title("Récolte de foin par parcelle en 2022"); _bare(ax)
    return _end(fig, "Source : carnet de récolte")


# ---------------------------------------------------------------------- small-text
@liar("small-text")
def graduations_minuscules():
    """A consulting firm: axis labels and ticks set in 4-point type."""
    r = np.random.default_rng(40); s = pd.Series(np.cumsum(r.normal(.3, 1, 60)) + 40, index=pd.date_range("2019-01-01", periods=60, freq="MS"))
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.plot(s.index, s.values, color="#12395b", lw=2); ax.set_ylim(0, s.max() * 1.15)
    ax.tick_params(labelsize=4); ax.set_xlabel("Month", fontsize=4); ax.set_ylabel("Order book (M€)", fontsize=4)
    ax.set_title("Order book, 2019-2023"); _bare(ax)
    return _end(fig, "Source: monthly management report")


@liar("small-text")
def carte_annotee_minuscule():
    """Un élève de NSI : chaque case d'une grande table de chaleur porte sa valeur en corps 3,5."""
    r = np.random.default_rng(41); z = r.integers(5, 60, (8, 12))
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    sns.heatmap(z, cmap="Blues", annot=True, fmt="d", annot_kws={"size": 3.5}, ax=ax, cbar_kws={"label": "Connexions (nombre)"},
                xticklabels=range(8, 20), yticklabels=[f"poste {i}" for i in range(1, 9)])
    ax.set_xlabel("Heure"); ax.set_ylabel("Ordinateur"); ax.set_title("Connexions par poste et par heure")
    return _end(fig, "Source : journal du serveur du lycée")


# ======================================================================== HONNÊTES
@honest
def barres_proches_depuis_zero():
    """Un quotidien régional : valeurs proches, mais les barres partent bien de zéro et portent leurs chiffres."""
    v = [57.1, 58.4, 59.0, 60.2, 61.3]
    fig, ax = plt.subplots(figsize=(7, 4.4))
    b = ax.bar(["Aubrac", "Causse", "Lévézou", "Ségala", "Vallon"], v, color="#31587a", width=0.62)
    ax.bar_label(b, [f"{x:.1f} %".replace(".", ",") for x in v], padding=3)
    ax.set_ylim(0, 70); ax.set_ylabel("Participation (% des inscrits)"); ax.set_xlabel("Canton")
    ax.set_title("Participation : quatre points séparent les cantons", loc="left"); _bare(ax)
    return _end(fig, "Source : préfecture, second tour, juin 2021")


@honest
def dot_plot_scores():
    """A consulting firm: dots, not bars, so the axis may start at 70, and the axis label says so."""
    s = pd.Series({"Delivery": 74.2, "Pricing": 76.9, "Overall": 79.6, "Expertise": 81.5, "Support": 84.0})
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.plot(s.values, s.index, "o", color=BLUE, ms=10)
    for i, x in enumerate(s.values):
        ax.text(x + 0.4, i, f"{x:.1f}", va="center")
    ax.set_xlim(70, 88); ax.grid(axis="x", alpha=0.5)
    ax.set_xlabel("Mean score out of 100 (axis starts at 70)"); ax.set_ylabel("Dimension")
    ax.set_title("Client satisfaction by dimension, 2023"); _bare(ax)
    return _end(fig, "Source: client survey, n = 412 respondents")


@honest
def fievre_lisible():
    """Une revue médicale : courbe de température sur 36-41 °C, la plage utile du corps humain, avec le seuil de fièvre."""
    h = np.arange(0, 72, 4)
    t = [36.8, 37.0, 37.4, 38.1, 38.9, 39.6, 40.1, 40.3, 39.8, 39.2, 38.8, 39.1, 38.5, 37.9, 37.5, 37.2, 37.0, 36.9]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(h, t, color="#9c3f00", lw=2, marker="o", ms=4)
    ax.axhline(38, color="#444444", ls="--", lw=1); ax.text(69, 38.05, "fièvre : 38 °C", ha="right", va="bottom")
    ax.set_ylim(36, 41); ax.set_xlabel("Heures depuis l'admission"); ax.set_ylabel("Température corporelle (°C)")
    ax.set_title("Courbe thermique du patient 17"); ax.grid(alpha=0.3)
    return _end(fig, "Source : dossier infirmier, mesure tympanique toutes les 4 h")


@honest
def profil_de_profondeur():
    """Un laboratoire : axe de profondeur vers le bas, l'usage du métier, et l'axe le dit."""
    z = np.linspace(0, 200, 80); T = 6 + 13 / (1 + np.exp((z - 45) / 10))
    fig, ax = plt.subplots(figsize=(5.6, 5.4))
    ax.plot(T, z, color=BLUE, lw=2.2); ax.set_ylim(200, 0); ax.set_xlim(0, 22)
    ax.set_ylabel("Profondeur (m), surface en haut"); ax.set_xlabel("Température de l'eau (°C)")
    ax.set_title("Profil thermique du lac, 12 août"); ax.grid(alpha=0.35)
    return _end(fig, "Source : sonde de la station de limnologie")


@honest
def bump_rank():
    """A startup: rank axis runs downward with 1 on top, stated on the axis; four labelled lines."""
    R = {"Alpha": [1, 2, 2, 1, 1], "Bravo": [2, 1, 1, 2, 3], "Delta": [4, 3, 4, 3, 2], "Echo": [3, 4, 3, 4, 4]}
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    for (k, v), c, m in zip(R.items(), [BLUE, "#9c3f00", "#00664a", "#333333"], "osD^"):
        ax.plot(range(2019, 2024), v, color=c, marker=m, ms=8, lw=2.4); ax.text(2023.12, v[-1], k, va="center", color=c)
    ax.invert_yaxis(); ax.set_yticks([1, 2, 3, 4]); ax.set_xticks(range(2019, 2024)); ax.set_xlim(2018.8, 2023.8)
    ax.set_ylabel("Rank (1 = most downloads, on top)"); ax.set_xlabel("Year")
    ax.set_title("App ranking, 2019-2023"); _bare(ax)
    return _end(fig, "Source: store statistics")


@honest
def barh_premier_en_haut():
    """Une bibliothèque : invert_yaxis ne sert qu'à mettre le premier rayon en haut."""
    n = ["Romans", "Bandes dessinées", "Albums", "Documentaires", "Musique"]; v = [4120, 3870, 2950, 1830, 640]
    fig, ax = plt.subplots(figsize=(7.2, 4))
    b = ax.barh(n, v, color="#2f4f33"); ax.invert_yaxis(); ax.bar_label(b, [f"{k:,}".replace(",", " ") for k in v], padding=4)
    ax.set_xlim(0, 4700); ax.set_xlabel("Prêts en mars 2023 (documents)"); ax.set_ylabel("Rayon")
    ax.set_title("Les romans, rayon le plus emprunté en mars"); _bare(ax)
    return _end(fig, "Source : logiciel de prêt")


@honest
def celsius_fahrenheit():
    """A tourist office: two vertical axes, but the second is the same quantity in °F, exactly converted."""
    m = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    t = [6, 7, 10, 13, 17, 21, 24, 24, 20, 15, 10, 7]
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(m, t, color="#9c3f00", lw=2.2, marker="o"); ax.set_ylim(0, 30)
    sx = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9)); sx.set_ylabel("Same temperature (°F)")
    ax.set_ylabel("Mean temperature (°C)"); ax.set_xlabel("Month"); ax.set_title("Mean temperature in the bay"); ax.grid(alpha=0.3)
    return _end(fig, "Source: harbour weather station, 1991-2020")


@honest
def effectif_et_pourcent():
    """Un cabinet de conseil : l'axe droit n'est que l'axe gauche divisé par le total, les limites sont liées."""
    v = np.array([48, 112, 156, 64, 20])
    fig, ax = plt.subplots(figsize=(7, 4.3))
    ax.bar(["Très faible", "Faible", "Moyen", "Fort", "Très fort"], v, color="#12395b")
    ax.set_ylim(0, 180); bx = ax.twinx(); bx.set_ylim(0, 180 / 400 * 100)
    ax.set_ylabel("Réponses (nombre)"); bx.set_ylabel("Part des 400 réponses (%)"); ax.set_xlabel("Risque perçu")
    ax.set_title("Risque perçu par les dirigeants interrogés")
    return _end(fig, "Source : enquête, 400 réponses ; l'axe droit est l'axe gauche divisé par 400")


@honest
def deux_panneaux_empiles():
    """Une startup : deux grandeurs sans lien dans deux panneaux empilés qui partagent le temps."""
    q = pd.period_range("2021Q1", periods=12, freq="Q").to_timestamp()
    fig, (a, b) = plt.subplots(2, 1, sharex=True, figsize=(7.4, 5.2))
    a.plot(q, [1.1, 1.2, 1.4, 1.5, 1.9, 2.2, 2.4, 2.9, 3.1, 3.6, 3.9, 4.4], color=BLUE, lw=2.2); a.set_ylim(0, 5)
    b.plot(q, [8.1, 8.2, 8.0, 7.8, 7.9, 7.4, 7.3, 7.1, 6.8, 6.9, 6.5, 6.3], color="#9c3f00", lw=2.2); b.set_ylim(0, 10)
    a.set_ylabel("Revenus (M€)"); b.set_ylabel("Moral (0 à 10)"); b.set_xlabel("Trimestre")
    a.set_title("Revenus trimestriels et moral des équipes")
    for x in (a, b): x.grid(alpha=0.35)
    return _end(fig, "Source : comptabilité et enquête interne")


@honest
def trajectoire_3d():
    """Un laboratoire de physique : trajectoire réellement spatiale d'une particule, la 3D porte la donnée."""
    t = np.linspace(0, 8 * np.pi, 500)
    fig = plt.figure(figsize=(6.6, 5.6)); ax = fig.add_subplot(projection="3d")
    ax.plot(4 * np.cos(t), 4 * np.sin(t), 0.6 * t, color=BLUE, lw=2)
    ax.set_xlabel("x (mm)"); ax.set_ylabel("y (mm)"); ax.set_zlabel("z (mm)")
    ax.set_title("Électron dans un champ magnétique uniforme (z)")
    fig.text(0.015, 0.015, "Source : calcul numérique, B = 0,1 T", fontsize=9, color="#333333")
    return fig


@honest
def camembert_trois_parts():
    """Une exploitation agricole : trois parts bien distinctes qui font 100 %, étiquetées."""
    fig, ax = plt.subplots(figsize=(6, 4.8))
    ax.pie([55, 30, 15], labels=["Prairie 55 %", "Céréales 30 %", "Verger 15 %"], colors=["#7fb98f", "#e8c468", "#b98fb0"],
           startangle=90, counterclock=False, wedgeprops={"edgecolor": "white", "linewidth": 2}, textprops={"fontsize": 11})
    ax.set_title("Occupation des 84 hectares de la ferme")
    return _end(fig, "Source : déclaration de surfaces 2023")


@honest
def champ_inferno():
    """Un laboratoire de physique : champ continu dans une palette perceptuelle, avec unités."""
    X, Y = np.meshgrid(np.linspace(0, 10, 90), np.linspace(0, 8, 70)); T = 20 + 55 * np.exp(-((X - 4) ** 2 + (Y - 3) ** 2) / 9)
    fig, ax = plt.subplots(figsize=(7, 4.6))
    m = ax.pcolormesh(X, Y, T, cmap="inferno", shading="auto"); fig.colorbar(m, label="Température (°C)")
    ax.set_aspect("equal"); ax.set_xlabel("x (cm)"); ax.set_ylabel("y (cm)"); ax.set_title("Température de la plaque après 60 s de chauffe")
    return _end(fig, "Source : caméra thermique, essai du 14 mars")


@honest
def phase_cyclique():
    """A physics lab: phase is cyclic, so a cyclic map (twilight) over exactly -180 to 180 degrees."""
    X, Y = np.meshgrid(np.linspace(-3, 3, 120), np.linspace(-3, 3, 120)); P = np.degrees(np.angle((X + 1j * Y) ** 2 - 1))
    fig, ax = plt.subplots(figsize=(6.2, 5))
    m = ax.imshow(P, cmap="twilight", vmin=-180, vmax=180, extent=(-3, 3, -3, 3), origin="lower")
    fig.colorbar(m, label="Phase (degrees)", ticks=[-180, -90, 0, 90, 180]); ax.set_xlabel("x (mm)"); ax.set_ylabel("y (mm)")
    ax.set_title("Phase of the optical field")
    return _end(fig, "Source: interferometer, run 7")


@honest
def rouge_vert_avec_marqueurs():
    """Une revue médicale : rouge et vert, mais marqueurs pleins et creux, traits différents et noms au bout des lignes."""
    x = range(0, 13, 2); fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(x, [142, 140, 136, 132, 130, 128, 127], color="#2e7d32", ls="-", marker="o", lw=2)
    ax.plot(x, [142, 142, 141, 140, 141, 139, 140], color="#c62828", ls="--", marker="^", mfc="white", ms=8, lw=2)
    ax.text(12.2, 127, "traités", color="#1f5a23", va="center"); ax.text(12.2, 140, "témoins", color="#a31f1f", va="center")
    ax.set_xlim(0, 14.2); ax.set_ylim(110, 155); ax.set_xlabel("Semaine"); ax.set_ylabel("Pression systolique moyenne (mmHg)")
    ax.set_title("Pression artérielle pendant l'essai"); ax.grid(alpha=0.3)
    return _end(fig, "Source : essai randomisé, 18 patients par groupe")


@honest
def waterfall_budget():
    """Un cabinet de conseil : cascade dont les barres flottantes prolongent le total, axe à zéro, gains et pertes signés."""
    lab = ["2022", "Volumes", "Prix", "Énergie", "Salaires", "2023"]; d = [120, 28, 14, -22, -11, 129]
    bot = [0, 120, 148, 140, 129, 0]; h = [120, 28, 14, 22, 11, 129]
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.bar(lab, h, bottom=bot, color=["#444444", BLUE, BLUE, ORANGE, ORANGE, "#444444"], width=0.62)
    for i, k in enumerate(d):
        ax.text(i, bot[i] + h[i] + 2, f"{k:+d}" if 0 < i < 5 else str(k), ha="center")
    ax.set_ylim(0, 180); ax.set_ylabel("Résultat (M€)"); ax.set_xlabel("Du résultat 2022 au résultat 2023")
    ax.set_title("Le résultat passe de 120 à 129 M€"); _bare(ax)
    return _end(fig, "Source : contrôle de gestion ; bleu : hausse, orange : baisse")


@honest
def gris_et_deux_accents():
    """Un quotidien régional : seize communes, mais quatorze en gris de fond et deux nommées sur la courbe."""
    r = np.random.default_rng(16); Y = 50 + np.cumsum(r.normal(0, 3, (12, 16)), axis=0); x = np.arange(2012, 2024)
    Y[:, 0] = np.linspace(40, 74, 12); Y[:, 1] = np.linspace(58, 36, 12)
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.plot(x, Y[:, 2:], color="#c8c8c8", lw=1)
    for k, n, c in [(0, "Arve", BLUE), (1, "Bessy", "#9c3f00")]:
        ax.plot(x, Y[:, k], color=c, lw=2.8); ax.text(2023.15, Y[-1, k], n, color=c, va="center", fontweight="bold")
    ax.set_xlim(2012, 2024.5); ax.set_ylim(0, 100); ax.set_xlabel("Année"); ax.set_ylabel("Taux de tri des déchets (%)")
    ax.set_title("Arve monte, Bessy descend ; en gris, les quatorze autres communes"); _bare(ax)
    return _end(fig, "Source : syndicat de collecte")


@honest
def small_multiples_nine():
    """A consulting firm: nine series, each in its own FacetGrid panel, shared axes."""
    r = np.random.default_rng(99)
    d = pd.concat([pd.DataFrame({"year": range(2012, 2024), "share": np.clip(30 + np.cumsum(r.normal(0, 3, 12)), 2, 80), "region": f"Region {k}"}) for k in "ABCDEFGHI"])
    g = sns.FacetGrid(d, col="region", col_wrap=3, height=1.9, aspect=1.4); g.map_dataframe(sns.lineplot, x="year", y="share", color=BLUE)
    g.set(ylim=(0, 80), xticks=[2012, 2017, 2022]); g.set_titles("{col_name}"); g.set_axis_labels("Year", "Share (%)")
    g.figure.subplots_adjust(top=0.88, bottom=0.15); g.figure.suptitle("Online share of sales by region")
    g.figure.text(0.015, 0.015, "Source: regional sales offices", fontsize=9, color="#333333")
    return g.figure


@honest
def histogramme_densite():
    """Une revue médicale : classes inégales, mais hauteurs en densité : l'aire est l'effectif, et l'axe le dit."""
    r = np.random.default_rng(77); x = r.gamma(1.6, 35, 900); x = x[x < 240]
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.hist(x, bins=[0, 15, 30, 45, 60, 90, 120, 240], density=True, color="#7aa6c2", edgecolor="white")
    ax.set_xticks([0, 15, 30, 45, 60, 90, 120, 240]); ax.set_xlabel("Attente avant examen (minutes)"); ax.set_ylabel("Densité (part des patients par minute)")
    ax.set_title("Attente aux urgences (aire = part des patients)"); _bare(ax)
    return _end(fig, f"Source : registre du service, {x.size} patients vus en moins de 240 minutes")


@honest
def stairs_regular_bins():
    """A physics lab: equal-width energy bins drawn with stairs from zero."""
    r = np.random.default_rng(8); n, e = np.histogram(np.concatenate([r.exponential(2.2, 4000), r.normal(5, .25, 500)]), bins=np.arange(0, 10.25, .25))
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.stairs(n, e, fill=True, color="#9fbfd6"); ax.stairs(n, e, color="#1f3b4d", lw=1.2)
    ax.set_ylim(0, n.max() * 1.1); ax.set_xlim(0, 10); ax.set_xlabel("Energy (MeV)"); ax.set_ylabel("Counts per 0.25 MeV")
    ax.set_title("Spectrum with a line near 5 MeV")
    return _end(fig, "Source: detector run 31, 4,500 simulated events")


@honest
def ages_par_an():
    """Un élève de NSI : tranches inégales dessinées à leur vraie largeur, hauteur = habitants par année d'âge."""
    e = np.array([0, 5, 15, 25, 65, 85]); n = np.array([310, 705, 690, 2840, 890]); w = np.diff(e)
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.bar(e[:-1], n / w, width=w, align="edge", color="#4c72b0", edgecolor="white")
    ax.set_xticks(e); ax.set_xlabel("Âge (années)"); ax.set_ylabel("Habitants par année d'âge")
    ax.set_title("Âges dans la commune (surface d'une barre = effectif)"); _bare(ax)
    return _end(fig, "Source : recensement 2020")


@honest
def axe_log_dit():
    """Une startup : échelle logarithmique déclarée sur l'axe, graduations 10, 100, 1 000."""
    fig, ax = plt.subplots(figsize=(7, 4.3))
    ax.semilogy(range(2015, 2024), [12, 31, 70, 180, 410, 960, 2300, 4800, 9100], color="#5b4bb7", marker="o", lw=2)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{y:,.0f}".replace(",", " ")))
    ax.set_ylim(8, 15000); ax.set_xlabel("Année"); ax.set_ylabel("Utilisateurs (échelle logarithmique)"); ax.grid(alpha=0.35)
    ax.set_title("Une croissance à peu près exponentielle des utilisateurs")
    return _end(fig, "Source : base des comptes, fin d'année")


@honest
def recensements_a_leur_date():
    """Un quotidien régional : dates de pas inégal, mais chaque point est à sa vraie place sur l'axe."""
    an = [1968, 1982, 1999, 2010, 2015, 2020]; pop = [8.1, 9.4, 10.9, 11.8, 12.2, 12.5]
    fig, ax = plt.subplots(figsize=(7.4, 4.3))
    ax.plot(an, pop, color="#234f1e", lw=2.2, marker="o", ms=7); ax.set_xticks(an); ax.set_ylim(0, 14)
    ax.set_xlabel("Année du recensement (les points sont les recensements)"); ax.set_ylabel("Habitants (milliers)")
    ax.set_title("Population de la ville depuis 1968", loc="left"); _bare(ax)
    return _end(fig, "Source : recensements de la population")


@honest
def pente_deux_dates():
    """A union: a slope chart, two dates joined by lines, each end labelled."""
    D = {"Nurses": (11.8, 13.1), "Drivers": (11.2, 11.9), "Clerks": (12.6, 12.5), "Cooks": (10.4, 11.2)}
    fig, ax = plt.subplots(figsize=(6, 5))
    for (k, (a, b)), c in zip(D.items(), [BLUE, "#333333", "#9c3f00", "#00664a"]):
        ax.plot([0, 1], [a, b], color=c, marker="o", lw=2.2); ax.text(-0.05, a, f"{k} {a:.1f}", ha="right", va="center", color=c); ax.text(1.05, b, f"{b:.1f}", va="center", color=c)
    ax.set_xlim(-0.5, 1.35); ax.set_ylim(10, 13.5); ax.set_xticks([0, 1], ["2013", "2023"]); ax.set_ylabel("Hourly pay (constant 2023 euros)"); ax.set_xlabel("Year")
    ax.set_title("Real hourly pay, 2013 and 2023"); _bare(ax)
    return _end(fig, "Source: pay slips collected by the union; every value is written, the axis starts at 10")


@honest
def co2_tronque_legitime():
    """Un laboratoire : CO2 en ligne sur 310-430 ppm, plage naturelle de la mesure, jamais proche de zéro."""
    an = np.arange(1960, 2024); c = 316.9 + 0.78 * (an - 1960) + 0.0134 * (an - 1960) ** 2
    fig, ax = plt.subplots(figsize=(7.2, 4.3))
    ax.plot(an, c, color="#1f3b4d", lw=2.2); ax.set_ylim(310, 430); ax.set_xlabel("Année"); ax.set_ylabel("CO₂ (ppm)")
    ax.set_title("Concentration de CO₂ dans l'air, moyenne annuelle"); ax.grid(alpha=0.35)
    return _end(fig, "Source : ajustement quadratique pédagogique sur la série de Mauna Loa ; l'axe part de 310 ppm")


@honest
def approval_full_scale():
    """A newspaper: approval drawn on 0 to 100 % although it hardly moves: nothing to see is the message."""
    m = pd.date_range("2023-01-01", periods=12, freq="MS"); v = [50, 51, 49, 50, 52, 50, 49, 51, 50, 50, 51, 50]
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.plot(m, v, color="#8b1a1a", lw=2.2, marker="o"); ax.set_ylim(0, 100); ax.axhline(50, color="#555555", lw=0.8, ls=":")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b")); ax.set_xlabel("Month of 2023"); ax.set_ylabel("Approve of the ring road (%)")
    ax.set_title("Opinion on the ring road stayed split all year"); _bare(ax)
    return _end(fig, "Source: monthly poll, 1,000 respondents, margin about 3 points")


@honest
def annee_scolaire():
    """Un élève de NSI : l'année va de septembre à juin, ordre scolaire et non civil, mais bien chronologique."""
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.bar(m, [14, 22, 31, 35, 41, 33, 38, 29, 21, 12], color="#4c72b0")
    ax.set_xlabel("Mois de l'année scolaire 2022-2023"); ax.set_ylabel("Absences pour maladie (élèves-jours)")
    ax.set_title("Les absences culminent en janvier"); _bare(ax)
    return _end(fig, "Source : vie scolaire du lycée")


@honest
def hiver_a_cheval():
    """A tourist office: a winter season from November to April, across New Year, in true order."""
    t = ["Nov 22", "Dec 22", "Jan 23", "Feb 23", "Mar 23", "Apr 23"]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(t, [4, 38, 61, 92, 70, 21], color=BLUE, marker="o", lw=2.2); ax.set_ylim(0, 100)
    ax.set_xlabel("Month"); ax.set_ylabel("Ski passes sold (thousands)"); ax.set_title("Ski season 2022-23: sales peaked in February"); ax.grid(alpha=0.3)
    return _end(fig, "Source: lift company")


@honest
def ligne_sur_ordre():
    """Une revue médicale : ligne sur des classes d'âge ordonnées et égales, où la pente a un sens."""
    c = ["20-29", "30-39", "40-49", "50-59", "60-69", "70-79"]
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(c, [5, 9, 17, 31, 46, 58], color="#9c3f00", marker="o", lw=2.2); ax.set_ylim(0, 70)
    ax.set_xlabel("Classe d'âge (années)"); ax.set_ylabel("Hypertension diagnostiquée (%)"); ax.set_title("L'hypertension augmente avec l'âge"); ax.grid(alpha=0.3)
    return _end(fig, "Source : cohorte de médecine générale, 3 200 patients")


@honest
def lollipop_varietes():
    """A farm: unrelated varieties as lollipops from zero, sorted, with nothing joining them."""
    s = pd.Series({"Braeburn": 44, "Gala": 41, "Fuji": 36, "Elstar": 33, "Boskoop": 29, "Reinette": 25})
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.stem(range(6), s.values, linefmt="#2e6f40", markerfmt="o", basefmt=" "); ax.set_xticks(range(6), s.index); ax.set_ylim(0, 50)
    ax.set_xlabel("Apple variety"); ax.set_ylabel("Yield (tonnes per hectare)"); ax.set_title("Braeburn gives the best yield"); _bare(ax)
    return _end(fig, "Source: orchard weighing sheets, 2022 harvest")


@honest
def pointplot_sans_ligne():
    """Un syndicat : points par département sans trait, intervalle décrit en pied de figure."""
    r = np.random.default_rng(21); d = pd.DataFrame({"dep": np.repeat(["Ain", "Doubs", "Gers", "Lot", "Var"], 20), "s": np.concatenate([r.normal(m, 180, 20) for m in (2010, 2080, 1890, 1850, 2120)])})
    fig, ax = plt.subplots(figsize=(7, 4.3))
    sns.pointplot(data=d, x="dep", y="s", linestyle="none", color="#b00020", errorbar=("ci", 95), seed=2, n_boot=200, ax=ax)
    ax.set_xlabel("Département"); ax.set_ylabel("Salaire net mensuel moyen (€)"); ax.set_title("Salaire moyen des adhérents par département"); ax.grid(axis="y", alpha=0.4)
    return _end(fig, "Source : 100 fiches de paie ; les barres sont des intervalles de confiance à 95 %")


@honest
def cercles_aire():
    """Un quotidien régional : l'aire, et non le rayon, suit la valeur écrite."""
    fig, ax = plt.subplots(figsize=(8, 4)); x = 0
    for n, v in [("Rennes", 10), ("Brest", 20), ("Nantes", 40)]:
        r = np.sqrt(v) / 2.2; x += r + 0.5
        ax.add_patch(Circle((x, 0), r, color="#2a6f97")); ax.text(x, 0, f"{v} M€", color="white", ha="center", va="center", fontweight="bold")
        ax.text(x, -3.6, n, ha="center", fontsize=11); x += r
    ax.set_xlim(0, x + .5); ax.set_ylim(-4, 3.2); ax.set_aspect("equal"); ax.axis("off")
    ax.set_title("Budget culturel : l'aire des disques est proportionnelle au montant")
    return _end(fig, "Source : budgets primitifs 2023")


@honest
def bubbles_scatter_area():
    """A consulting firm: bubble area (scatter s) proportional to headcount, with a size key."""
    h = np.array([20, 45, 80, 160, 320]); x = [4, 9, 6, 13, 11]; y = [12, 18, 9, 22, 15]
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    ax.scatter(x, y, s=h * 3, color=SKY, edgecolor="#12395b", alpha=0.8)
    for a, b, n, k in zip(x, y, ["Oslo", "Lyon", "Turin", "Berlin", "Madrid"], h): ax.annotate(f"{n}: {k}", (a, b), xytext=(0, np.sqrt(k * 3) / 2 + 4), textcoords="offset points", ha="center")
    ax.set_xlim(0, 17); ax.set_ylim(0, 30); ax.set_xlabel("Sales growth (% per year)"); ax.set_ylabel("Operating margin (%)")
    ax.set_title("Growth, margin and headcount of five offices")
    return _end(fig, "Source: office reports; bubble area is proportional to headcount (written)")


@honest
def treemap_juste():
    """Une startup : treemap à la main dont chaque tuile a exactement l'aire de son pourcentage."""
    T = [("Infonuage", 48, (0, 0, 4.8, 10), BLUE), ("Licences", 26, (4.8, 0, 5.2, 5), "#7a4d00"), ("Support", 13, (4.8, 5, 2.6, 5), "#00664a"), ("Formation", 13, (7.4, 5, 2.6, 5), "#8f3b00")]
    fig, ax = plt.subplots(figsize=(7.2, 4.8))
    for n, v, (x, y, w, h), c in T:
        ax.add_patch(Rectangle((x, y), w, h, facecolor=c, edgecolor="white", lw=2)); ax.text(x + w / 2, y + h / 2, f"{n}\n{v} %", color="white", ha="center", va="center", fontsize=11)
    ax.set_xlim(0, 10); ax.set_ylim(0, 10); ax.axis("off"); ax.set_title("Répartition du chiffre d'affaires 2023 (100 %)")
    return _end(fig, "Source : comptes annuels")


@honest
def etiquettes_arrondies():
    """Une bibliothèque : étiquettes arrondies (« 1,2 k » pour 1 234), la hauteur est exacte et l'arrondi annoncé."""
    v = [1234, 1876, 2349, 2058]
    fig, ax = plt.subplots(figsize=(6.8, 4.3)); b = ax.bar(["T1", "T2", "T3", "T4"], v, color="#7a9e7e", width=0.6)
    ax.bar_label(b, [f"{k / 1000:.1f} k".replace(".", ",") for k in v], padding=3); ax.set_ylim(0, 2700)
    ax.set_xlabel("Trimestre de 2023"); ax.set_ylabel("Visiteurs"); ax.set_title("Visiteurs de l'exposition, par trimestre"); _bare(ax)
    return _end(fig, "Source : compteur d'entrée ; étiquettes arrondies, k = milliers")


@honest
def gantt_dates():
    """A physics lab: Gantt with true dates; each bar is as long as the duration written on it."""
    t = [("Design", "2023-01-02", 6), ("Machining", "2023-02-13", 8), ("Wiring", "2023-04-10", 5), ("Calibration", "2023-05-15", 4)]
    fig, ax = plt.subplots(figsize=(8, 3.8))
    for i, (n, s, w) in enumerate(t):
        x = mdates.date2num(pd.Timestamp(s)); ax.broken_barh([(x, w * 7)], (i - .35, .7), facecolor="#2f5d8a"); ax.text(x + w * 3.5, i, f"{w} weeks", color="white", ha="center", va="center")
    ax.set_yticks(range(4), [k[0] for k in t]); ax.invert_yaxis(); ax.xaxis_date(); ax.xaxis.set_major_formatter(mdates.DateFormatter("%b %Y"))
    ax.set_xlabel("Date"); ax.set_ylabel("Task"); ax.set_title("Test bench construction schedule"); ax.grid(axis="x", alpha=0.4); ax.set_axisbelow(True)
    return _end(fig, "Source: project log book")


@honest
def qualite_air_classes():
    """Un quotidien régional : classes de couleur, mais ce sont celles d'un indice officiel, nommées et bornées."""
    r = np.random.default_rng(52); z = np.clip(12 + 7 * np.sin(np.arange(52) / 8.3 + 1.4)[None, :] + r.normal(0, 3, (4, 52)), 1, 48)
    cm = ListedColormap(["#edf8fb", "#b3cde3", "#8c96c6", "#6e016b"]); nm = BoundaryNorm([0, 10, 20, 25, 50], 4)
    fig, ax = plt.subplots(figsize=(8.6, 3.8)); m = ax.imshow(z, cmap=cm, norm=nm, aspect="auto", extent=(1, 53, 3.5, -0.5))
    cb = fig.colorbar(m, ticks=[5, 15, 22.5, 37.5]); cb.ax.set_yticklabels(["bon (0-10)", "moyen (10-20)", "dégradé (20-25)", "mauvais (25-50)"]); cb.set_label("Classe de l'indice, PM2,5 (µg/m³)")
    ax.set_yticks(range(4), ["Gare", "Port", "Parc", "Rocade"]); ax.set_xlabel("Semaine de 2022"); ax.set_ylabel("Station"); ax.set_title("Classe hebdomadaire de qualité de l'air, seuils de l'indice officiel")
    return _end(fig, "Source : association de surveillance de la qualité de l'air (données simulées)")


@honest
def hexbin_vingt_mille():
    """Un laboratoire de physique : vingt mille événements comptés par hexagone, l'échelle donne le nombre."""
    r = np.random.default_rng(9); x = r.normal(5, 1.2, 20000); y = 2 * x + r.normal(0, 2.2, 20000)
    fig, ax = plt.subplots(figsize=(7, 4.8)); h = ax.hexbin(x, y, gridsize=40, cmap="viridis", mincnt=1); fig.colorbar(h, label="Événements par hexagone")
    ax.set_xlabel("Énergie déposée (MeV)"); ax.set_ylabel("Charge lue (pC)"); ax.set_title("Charge lue selon l'énergie déposée")
    return _end(fig, "Source : détecteur à scintillation, 20 000 événements")


@honest
def nuage_transparent():
    """A medical journal: 1,500 tiny translucent dots, the density stays visible."""
    r = np.random.default_rng(14); a = r.uniform(20, 80, 1500); p = 100 + .55 * a + r.normal(0, 12, 1500)
    fig, ax = plt.subplots(figsize=(7, 4.6)); ax.scatter(a, p, s=6, alpha=0.35, color=BLUE, linewidths=0)
    ax.set_xlabel("Age (years)"); ax.set_ylabel("Systolic pressure (mmHg)"); ax.set_title("Systolic pressure rises with age")
    return _end(fig, "Source: check-up cohort, 1,500 people")


@honest
def anomalies_centrees():
    """Un quotidien régional : palette divergente asymétrique, mais le blanc est bien sur zéro (TwoSlopeNorm)."""
    r = np.random.default_rng(30); a = 1.2 + 2 * np.sin(np.linspace(0, 3, 12))[None, :] * np.linspace(-0.8, 1.3, 10)[:, None] + r.normal(0, .4, (10, 12))
    fig, ax = plt.subplots(figsize=(7.6, 4.6)); m = ax.imshow(a, cmap="RdBu_r", norm=TwoSlopeNorm(0, -2, 5), aspect="auto")
    fig.colorbar(m, label="Écart à la normale 1991-2020 (°C)")
    ax.set_xticks(range(12), ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]); ax.set_yticks(range(10), range(2014, 2024)); ax.set_xlabel("Mois"); ax.set_ylabel("Année")
    ax.set_title("Écarts mensuels de température (blanc : normale)")
    return _end(fig, "Source : station de la ville")


@honest
def trou_visible():
    """Une bibliothèque : le comptage manque de mars à août 2020, la courbe s'interrompt et le blanc est nommé."""
    m = pd.date_range("2019-01-01", "2021-12-01", freq="MS"); r = np.random.default_rng(19); s = pd.Series(30 + 4 * np.sin(np.arange(36) / 2) + r.normal(0, 1, 36), index=m); s["2020-03":"2020-08"] = np.nan
    fig, ax = plt.subplots(figsize=(7.8, 4.3)); ax.plot(s.index, s.values, color="#234f1e", lw=2); ax.axvspan(pd.Timestamp("2020-02-15"), pd.Timestamp("2020-08-15"), color="#eeeeee"); ax.text(pd.Timestamp("2020-05-15"), 8, "pas de\ncomptage", ha="center", color="#333333")
    ax.set_ylim(0, 40); ax.set_xlabel("Mois"); ax.set_ylabel("Entrées (milliers par mois)"); ax.set_title("Entrées mensuelles à la bibliothèque centrale"); _bare(ax)
    return _end(fig, "Source : compteur de la porte principale")


@honest
def gap_dashed():
    """A physics lab: the probe failed for a day and a half; the bridge is dashed and the legend says so."""
    t = pd.date_range("2023-02-01", periods=168, freq="h"); r = np.random.default_rng(168); s = pd.Series(294 + 1.5 * np.sin(np.arange(168) * 2 * np.pi / 24) + r.normal(0, .15, 168), index=t); g = s.copy(); g.iloc[70:106] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4.2)); ax.plot(g.index, g.values, color=BLUE, lw=1.8, label="measured"); ax.plot(t[[69, 106]], s.iloc[[69, 106]], color="#444444", ls=":", lw=1.8, label="no measurement (probe failure)")
    ax.set_ylim(291, 297.5); ax.legend(loc="upper right", ncol=2); ax.xaxis.set_major_formatter(mdates.DateFormatter("%d %b")); ax.set_xlabel("Date (2023)"); ax.set_ylabel("Cryostat jacket temperature (K)"); ax.set_title("Jacket temperature during run 12")
    return _end(fig, "Source: hourly log of probe 3")


@honest
def sales_really_doubled():
    """A startup: the headline says doubled, and 274 to 549 is indeed a factor of two."""
    fig, ax = plt.subplots(figsize=(7, 4.3)); b = ax.bar([str(y) for y in range(2019, 2024)], [274, 331, 402, 470, 549], color="#5b4bb7", width=0.62); ax.bar_label(b, padding=3)
    ax.set_ylim(0, 620); ax.set_xlabel("Year"); ax.set_ylabel("Subscriptions (thousands)"); ax.set_title("Subscriptions have doubled since 2019"); _bare(ax)
    return _end(fig, "Source: billing system")


@honest
def chomage_recule_vraiment():
    """Un quotidien régional : recul de 9,1 à 7,3 % malgré un rebond en 2020, que le titre n'efface pas."""
    fig, ax = plt.subplots(figsize=(7, 4.3)); ax.plot(range(2015, 2024), [9.1, 8.9, 8.6, 8.2, 7.9, 8.4, 8.0, 7.4, 7.3], color="#8b1a1a", lw=2.3, marker="o"); ax.set_ylim(0, 10)
    ax.set_xlabel("Année"); ax.set_ylabel("Taux de chômage (%)"); ax.set_title("Le chômage recule depuis 2015, malgré le rebond de 2020", loc="left"); ax.grid(axis="y", alpha=.4); _bare(ax)
    return _end(fig, "Source : enquête emploi, moyenne annuelle")


@honest
def erreurs_expliquees():
    """Un laboratoire de physique : barres d'erreur dont la légende dit ± 1 écart-type et le nombre de mesures."""
    x = np.array([5, 10, 15, 20, 25, 30]); fig, ax = plt.subplots(figsize=(6.8, 4.4))
    ax.errorbar(x, [1.02, 2.05, 2.96, 4.11, 4.93, 6.08], yerr=[.18, .2, .25, .22, .31, .28], fmt="o", color="#1f3b4d", capsize=4, label="moyenne ± 1 écart-type (n = 8)"); ax.plot([0, 32], [0, 6.45], color=VERM, lw=1.4, label="droite ajustée, 0,20 cm/g")
    ax.set_xlim(0, 32); ax.set_ylim(0, 7); ax.legend(); ax.set_xlabel("Masse suspendue (g)"); ax.set_ylabel("Allongement (cm)"); ax.set_title("Allongement du ressort selon la masse")
    return _end(fig, "Source : travaux pratiques, groupe 3")


@honest
def bande_prevision():
    """A farm: forecast fan whose band is named as an 80 % prediction interval in the legend."""
    y = np.arange(2012, 2028); m = 60 + .7 * (y - 2012); f = y >= 2023; fig, ax = plt.subplots(figsize=(7.4, 4.3)); r = np.random.default_rng(12)
    ax.plot(y[y <= 2023], (m + r.normal(0, 1.6, 16) * (y < 2023))[y <= 2023], color="#2e6f40", lw=2.2, label="observed"); ax.plot(y[f], m[f], color="#2e6f40", ls="--", lw=2, label="forecast"); k = 1.8 * np.sqrt(y[f] - 2023)
    ax.fill_between(y[f], m[f] - k, m[f] + k, color="#2e6f40", alpha=.2, label="80 % prediction interval"); ax.set_ylim(0, 85); ax.legend(loc="lower left"); ax.set_xlabel("Harvest year"); ax.set_ylabel("Wheat yield (quintals per hectare)"); ax.set_title("Wheat yield and forecast to 2027")
    return _end(fig, "Source: weighbridge records, in-house linear model")


@honest
def boites_expliquees():
    """Une revue médicale : boîtes à moustaches dont le pied de figure explique boîte, trait et moustaches."""
    r = np.random.default_rng(33); fig, ax = plt.subplots(figsize=(6.8, 4.5)); ax.boxplot([r.normal(m, s, 40) for m, s in ((6.2, .8), (5.7, .7), (5.3, .9))], widths=.5, patch_artist=True, boxprops={"facecolor": "#cfe0ee"}, medianprops={"color": "#9c3f00", "lw": 2})
    ax.set_xticks([1, 2, 3], ["Placebo", "10 mg", "20 mg"]); ax.set_xlabel("Groupe (40 patients chacun)"); ax.set_ylabel("Glycémie à jeun (mmol/L)"); ax.set_title("Glycémie à douze semaines selon la dose"); ax.grid(axis="y", alpha=.4)
    return _end(fig, "Source : essai randomisé. Boîte : quartiles ; trait : médiane ; moustaches : 1,5 écart interquartile")


@honest
def fond_sombre():
    """Une startup : fond noir, mais texte clair et bien contrasté."""
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(7.2, 4.3)); ax.step(range(24), [3, 2, 2, 1, 1, 2, 5, 9, 14, 18, 20, 21, 19, 20, 22, 23, 21, 18, 15, 13, 11, 9, 6, 4], where="post", color="#7fd1ff", lw=2.2)
        ax.set_ylim(0, 26); ax.set_xlim(0, 23); ax.set_xticks(range(0, 24, 4)); ax.set_xlabel("Heure de la journée"); ax.set_ylabel("Requêtes (milliers par heure)"); ax.set_title("Charge moyenne du service"); fig.tight_layout(rect=(0, .06, 1, 1)); fig.text(.015, .015, "Source : journal des serveurs, avril 2023", fontsize=9, color="#eeeeee")
        return fig


@honest
def pyramide_des_ages():
    """Un office statistique : hommes à gauche en négatif, mais l'axe affiche des valeurs absolues et une même échelle."""
    c = [f"{a}-{a + 9}" for a in range(0, 90, 10)]; h = np.array([6.1, 6.4, 5.9, 6.3, 6.8, 6.6, 5.7, 3.9, 1.6]); f = np.array([5.8, 6.1, 5.9, 6.5, 6.9, 6.8, 6.1, 4.7, 2.6])
    fig, ax = plt.subplots(figsize=(7.2, 4.8)); ax.barh(c, -h, color=BLUE, height=.9); ax.barh(c, f, color=ORANGE, height=.9); ax.axvline(0, color="white", lw=1.2)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}")); ax.set_xlim(-8, 8); ax.text(-7.6, 8, "Hommes", va="center"); ax.text(7.6, 8, "Femmes", ha="right", va="center")
    ax.set_xlabel("Habitants (milliers)"); ax.set_ylabel("Âge (années)"); ax.set_title("Pyramide des âges de l'agglomération, 2020"); _bare(ax)
    return _end(fig, "Source : recensement")


@honest
def stack_four_layers():
    """A library: four stacked layers from zero, labelled in place."""
    x = np.arange(2014, 2024); Y = [[40, 39, 38, 37, 36, 20, 30, 34, 35, 35], [12, 12, 11, 10, 9, 5, 6, 6, 5, 5], [8, 9, 9, 10, 11, 6, 9, 11, 12, 13], [1, 2, 3, 4, 6, 14, 13, 12, 13, 14]]
    fig, ax = plt.subplots(figsize=(7.6, 4.5)); ax.stackplot(x, Y, colors=["#31587a", "#e8a87c", "#cfe0ee", "#555555"], edgecolor="white")
    tot = np.cumsum([k[-1] for k in Y]); mid = tot - np.array([k[-1] for k in Y]) / 2
    for n, m in zip(["books", "DVDs", "comics", "e-books"], mid): ax.text(2023.15, m, n, va="center")
    ax.set_xlim(2014, 2024.4); ax.set_ylim(0, 75); ax.set_xlabel("Year"); ax.set_ylabel("Loans (thousands)"); ax.set_title("Loans by type of document, stacked"); _bare(ax)
    return _end(fig, "Source: library management system")


@honest
def rose_des_vents():
    """Un office de tourisme : rose des vents polaire, seize secteurs égaux, rayon gradué en pour cent depuis le centre."""
    v = np.array([5, 4, 4, 3, 3, 2, 3, 4, 6, 8, 11, 13, 12, 9, 7, 6]); th = np.arange(16) * 2 * np.pi / 16
    fig, ax = plt.subplots(subplot_kw={"projection": "polar"}, figsize=(6, 5.6)); ax.bar(th, v, width=2 * np.pi / 16 * .9, color="#7aa6c2", edgecolor="#1f3b4d"); ax.set_theta_zero_location("N"); ax.set_theta_direction(-1)
    ax.set_xticks(np.arange(8) * np.pi / 4, ["N", "NE", "E", "SE", "S", "SO", "O", "NO"]); ax.set_rticks([4, 8, 12], ["4 %", "8 %", "12 %"]); ax.set_rlabel_position(100); ax.set_title("Provenance du vent à la pointe (% du temps)", pad=16)
    return _end(fig, "Source : sémaphore, 2013-2022")


@honest
def violons_catplot():
    """A medical journal: violins of three groups with every point inside, cut at the data range."""
    r = np.random.default_rng(70); d = pd.DataFrame({"dose": np.repeat(["Placebo", "5 mg", "10 mg"], 45), "mm": np.concatenate([r.normal(m, 11, 45) for m in (61, 52, 41)])})
    g = sns.catplot(data=d, x="dose", y="mm", kind="violin", inner="stick", cut=0, color="#cfe0ee", height=4.3, aspect=1.5); g.set_axis_labels("Dose", "Pain score (0 to 100 mm)"); g.set(ylim=(0, 100)); g.ax.set_title("Pain score at week 4 by dose")
    g.figure.subplots_adjust(bottom=.2, top=.9); g.figure.text(.015, .015, "Source: randomised trial, 45 patients per dose, one line per patient", fontsize=9, color="#333333")
    return g.figure


@honest
def indice_base_cent():
    """Un syndicat : deux indices base 100 sur un seul axe, lignes nommées, départ commun montré."""
    an = np.arange(2008, 2024); s = 100 + .6 * (an - 2008); d = 100 + 4.5 * (an - 2008) + 4 * np.sin(an)- 4 * np.sin(2008)
    fig, ax = plt.subplots(figsize=(7.4, 4.3)); ax.plot(an, s, color="#b00020", lw=2.3); ax.plot(an, d, color="#222222", lw=2.3, ls="--"); ax.axhline(100, color="#777777", lw=.8); ax.text(2023.2, s[-1], "salaires", color="#b00020", va="center"); ax.text(2023.2, d[-1], "dividendes", va="center")
    ax.set_xlim(2008, 2026); ax.set_ylim(80, 190); ax.set_xlabel("Année"); ax.set_ylabel("Indice (base 100 en 2008)"); ax.set_title("Les dividendes ont augmenté plus vite que les salaires"); _bare(ax)
    return _end(fig, "Source : comptes du groupe, calculs du syndicat")
