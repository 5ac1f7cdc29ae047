"""Jeu d'essai « charts » : figures trompeuses et honnêtes, écrites sans connaître le relecteur."""
from pathlib import Path
import numpy as np, pandas as pd, seaborn as sns
import matplotlib as mpl, matplotlib.pyplot as plt
import matplotlib.dates as mdates
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Polygon, Rectangle
from matplotlib.colors import TwoSlopeNorm, Normalize
D = f"{Path(__file__).parents[2]}/datasets/"
MOIS = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]

def src(fig, s="Source : relevés de la collectivité, 2023."):
    fig.text(0.01, 0.01, s, fontsize=8, color="#444"); return fig

def neuf(w=7, h=4.4):
    return plt.subplots(figsize=(w, h), layout="constrained")

def epure(ax):
    for c in ("top", "right"): ax.spines[c].set_visible(False)

# ------------------------------------------------------------------ trompeuses
def l_axe_immense():
    s = pd.Series([412, 431, 455, 470, 448, 420, 365, 372, 418, 440, 462, 475], index=range(1, 13))
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(s.index, s.values, color="#0b4f6c", marker="o")
    ax.set(ylim=(0, 7000), xticks=range(1, 13), ylabel="Consommation (kWh par semaine)")
    ax.set_xticklabels(MOIS)
    ax.set_title("Consommation électrique du gymnase, moyenne hebdomadaire en 2023", loc="left", fontsize=11)
    plt.tight_layout(rect=(0, .05, 1, 1)); return src(fig)

def l_trou():
    d = pd.date_range("2018-01-01", "2022-12-01", freq="MS")
    r = np.random.default_rng(3)
    v = 820 + 120*np.sin(np.arange(len(d))*2*np.pi/12) + r.normal(0, 25, len(d))
    df = pd.DataFrame({"mois": d, "prets": v.round()})
    df = df[(df.mois < "2020-03-01") | (df.mois > "2021-01-01")]
    fig, ax = neuf()
    ax.plot(df.mois, df.prets, lw=2, color="#7a3b69")
    ax.set_ylim(0); ax.set_ylabel("Prêts par mois (documents)")
    ax.set_title("Prêts de la médiathèque, de 2018 à 2022")
    ax.text(0, -.15, "Source : logiciel de la médiathèque", transform=ax.transAxes, fontsize=8)
    return fig

def l_daltonien():
    r = np.random.default_rng(11); fig, ax = neuf(6, 5)
    for nom, c, m in (("Prairies", "#8a8a1c", (22, 35)), ("Landes", "#c0702a", (27, 31))):
        ax.scatter(r.normal(m[0], 3, 30), r.normal(m[1], 4, 30), color=c, s=45, label=nom)
    ax.set_xlabel("Hauteur de végétation (cm)"); ax.set_ylabel("Espèces relevées (nombre)")
    ax.legend(title="Milieu"); ax.set_title("Hauteur de végétation et richesse en espèces, 2022")
    ax.annotate("Source : relevés du parc naturel", (0, 0), (0, -45), xycoords="axes fraction", textcoords="offset points", fontsize=8)
    return fig

def l_discret():
    x, y = np.meshgrid(np.linspace(0, 12, 120), np.linspace(0, 8, 80))
    t = 21 + 4*np.exp(-((x-5)**2 + (y-4)**2)/9) + .25*x
    fig, ax = neuf()
    cs = ax.contourf(x, y, t, levels=[20, 24, 29], colors=["#fdd49e", "#b30000"])
    fig.colorbar(cs, ax=ax, label="Température de surface (°C)")
    ax.set(xlabel="Distance à l’ouest (km)", ylabel="Distance au sud (km)")
    ax.set_title("Température de surface de la ville, nuit du 19 juillet 2022")
    return fig

def l_divergente():
    r = np.random.default_rng(5)
    m = pd.DataFrame(r.uniform(-3, 12, (6, 5)).round(0), index=["Lyon", "Nantes", "Lille", "Brest", "Tours", "Nice"], columns=range(2018, 2023))
    fig, ax = plt.subplots(figsize=(6.4, 4.6), constrained_layout=True)
    sns.heatmap(m, cmap="RdBu_r", annot=True, fmt=".0f", ax=ax, cbar_kws={"label": "Évolution du loyer (% sur un an)"})
    ax.set_title("Évolution annuelle des loyers à la relocation, six villes")
    ax.set_xlabel("Source : observatoires locaux des loyers"); return fig

def l_deux_axes():
    df = pd.DataFrame({"Abonnés au tram (milliers)": [31, 34, 36, 33, 38, 41, 45], "Cambriolages": [812, 790, 744, 610, 655, 602, 571]}, index=range(2016, 2023))
    fig = plt.figure(figsize=(7, 4.2)); ax = fig.add_subplot()
    df["Abonnés au tram (milliers)"].plot(ax=ax, color="#005f73", marker="o", legend=True)
    a2 = df["Cambriolages"].plot(ax=ax, secondary_y=True, color="#bb3e03", marker="s", ls="--", legend=True)
    ax.set_ylabel("Abonnés (milliers)"); a2.set_ylabel("Cambriolages (nombre)")
    ax.set_title("Abonnés au tram et cambriolages, 2016-2022"); fig.tight_layout(rect=(0, .05, 1, 1))
    return src(fig, "Sources : régie des transports, préfecture.")

def l_temps_inverse():
    an = np.arange(2010, 2024); v = [9.4, 9.2, 9.8, 10.1, 10.2, 10.0, 9.7, 9.1, 8.7, 8.1, 7.8, 7.6, 7.1, 7.0]
    f = Figure(figsize=(7, 4)); ax = f.subplots()
    ax.plot(an, v, "-o", c="firebrick"); ax.set_xlim(2023.5, 2009.5); ax.set_ylim(0, 12)
    ax.set_ylabel("Taux de chômage (% des actifs)"); ax.set_title("Le taux de chômage dans le département")
    f.subplots_adjust(bottom=.14); return src(f, "Source : Insee, taux localisés (arrondis).")

def l_ligne_noms():
    d = pd.read_csv(D+"manchots.csv"); fig, ax = neuf()
    v = {"Thé": 34, "Café": 61, "Jus de fruits": 28, "Eau pétillante": 19, "Sirop": 12}
    ax.plot(list(v), list(v.values()), color="#264653", lw=2.5, marker="D")
    ax.set_ylim(0, 70); ax.set_ylabel("Consommations servies (par jour)")
    ax.set_title("Les boissons servies à la cafétéria, mars 2023"); ax.set_xlabel("Source : caisse de la cafétéria", fontsize=9)
    return fig

def l_pale():
    fig, ax = neuf(); a = np.arange(2012, 2024)
    ax.plot(a, 3.1+.22*(a-2012), color="#fff3b0", lw=2); ax.fill_between(a, 0, 0)
    ax.set_ylim(0, 7); ax.set_ylabel("Part du vélo (% des trajets)", color="#c4c4c4")
    ax.tick_params(labelcolor="#c9c9c9"); ax.set_title("Le vélo progresse dans les trajets domicile-travail", color="#333")
    ax.text(2012, .4, "Source : enquêtes ménages-déplacements", fontsize=8, color="#555"); return fig

def l_cercles():
    fig, ax = neuf(8, 4); x = 0
    for nom, v in [("Bus", 12), ("Tram", 24), ("Métro", 48), ("Train", 36)]:
        r = v/20; x += r+.3
        ax.add_patch(Circle((x, 0), r, fc="#3d5a80", ec="none"))
        ax.text(x, 0, str(v), color="white", ha="center", va="center", fontsize=12)
        ax.text(x, -2.9, nom, ha="center", fontsize=11); x += r
    ax.set(xlim=(0, x+.3), ylim=(-3.3, 2.7), aspect="equal"); ax.axis("off")
    ax.set_title("Millions de voyages par an selon le mode, 2022 (source : autorité des transports)", fontsize=11)
    return fig

def l_amas():
    d = pd.read_parquet(D+"capteurs_bureau.parquet")
    with sns.axes_style("whitegrid"):
        g = sns.JointGrid(); plt.close(g.figure)
        fig, ax = plt.subplots(figsize=(6.5, 4.8))
    sns.scatterplot(data=d, x="temperature", y="co2", ax=ax, color="#2a6f97", s=30, edgecolor="none")
    ax.set(xlabel="Température du bureau (°C)", ylabel="CO₂ (ppm)", title="Température et CO₂ dans un bureau, février 2015")
    fig.tight_layout(rect=(0, .05, 1, 1)); return src(fig, "Source : capteurs du bureau, une mesure par minute.")

def l_camembert():
    fig, ax = plt.subplots(figsize=(6, 5))
    v = [21, 19, 22, 18, 20]
    ax.pie(v, labels=["Voirie", "Écoles", "Culture", "Sport", "Espaces verts"], autopct="%.0f %%", startangle=90,
           colors=["#dbe9f4", "#a9c9e4", "#f2d7a6", "#e8b7a0", "#cfe0c3"], wedgeprops=dict(ec="white"))
    ax.set_title("Répartition du budget d’investissement 2023"); return src(fig)

def l_arc_en_ciel():
    d = pd.read_csv(D+"manchots.csv").dropna(subset=["bec_longueur_mm", "nageoire_mm", "masse_g"])
    fig, ax = neuf(6.5, 4.6)
    p = ax.scatter(d.nageoire_mm, d.bec_longueur_mm, c=d.masse_g/1000, cmap="gist_rainbow", s=26)
    plt.colorbar(p, label="Masse (kg)"); plt.xlabel("Nageoire (mm)"); plt.ylabel("Longueur du bec (mm)")
    plt.title("Nageoire, bec et masse de 342 manchots"); plt.figtext(.01, .0, " "); return fig

def l_minuscule():
    fig, ax = neuf(6, 4)
    c = ["Aînés", "Familles", "Étudiants", "Actifs"]; v = [120, 95, 82, 60]
    b = ax.barh(c[::-1], v[::-1], color="#457b9d"); ax.bar_label(b, fontsize=4, padding=2); ax.tick_params(labelsize=4.5)
    ax.set_xlabel("Bénéficiaires (nombre)", fontsize=5); ax.set_title("Bénéficiaires de l’aide au chauffage, 2023", fontsize=11)
    ax.text(1, -.16, "Source : centre communal d’action sociale", transform=ax.transAxes, ha="right", fontsize=8); return fig

def l_relief():
    fig = plt.figure(figsize=(7, 5)); ax = fig.add_subplot(projection="3d")
    v = np.array([41, 30, 17, 11]); x = np.arange(4)
    ax.bar3d(x, np.zeros(4), np.zeros(4), .6, .6, v, color="#e07a5f", shade=True)
    ax.set_xticks(x+.3, ["Bus", "Voiture", "À pied", "Vélo"]); ax.set_yticks([])
    ax.set_zlabel("Élèves (%)"); ax.set_title("Comment viennent les élèves au collège, 2022"); return src(fig, "Source : enquête du collège, 412 élèves ; autres modes : moins de 1 %.")

def l_titre():
    a = np.arange(2014, 2024); v = [410, 432, 455, 441, 470, 488, 462, 478, 503, 521]
    fig, ax = neuf(); ax.bar(a, v, color="#1d3557"); ax.set_xticks(a)
    ax.set_title("Chaque année, la piscine accueille davantage de nageurs", loc="left", weight="bold")
    ax.set_ylabel("Entrées (milliers)"); ax.text(0, -.14, "Source : régie de la piscine", transform=ax.transAxes, fontsize=8); return fig

def l_trop():
    g = pd.read_csv(D+"gapminder_monde.csv")
    p = ["France", "Italie", "Espagne", "Portugal", "Grèce", "Irlande", "Pologne", "Suède", "Norvège", "Finlande", "Autriche"]
    fig, ax = neuf(8, 5); st = ["-", "--", ":", "-."]; mk = "osD^v<>Ph*X"
    for i, n in enumerate(p):
        q = g[(g.pays == n) & g.annee.between(1970, 2015)]
        ax.plot(q.annee, q.fecondite, st[i % 4], marker=mk[i], markevery=6, label=n)
    ax.legend(fontsize=8, ncol=2); ax.set_ylabel("Enfants par femme"); ax.set_title("Fécondité dans onze pays d’Europe, 1970-2015")
    ax.set_xlabel("Source : Gapminder"); return fig

def l_tronque():
    fig, ax = neuf(); n = ["Lycée A", "Lycée B", "Lycée C", "Lycée D"]; v = [96.8, 95.1, 93.9, 92.4]
    ax.barh(n, v, color="#6a994e"); ax.invert_yaxis(); ax.set_xlim(90, 98)
    ax.set_xlabel("Taux de réussite au baccalauréat (%)"); ax.set_title("Réussite au baccalauréat, quatre lycées, session 2023"); epure(ax)
    ax.text(1, -.2, "Source : rectorat", transform=ax.transAxes, ha="right", fontsize=8); return fig

def l_classes():
    r = np.random.default_rng(8); x = r.gamma(2.2, 9, 1400)
    fig, ax = plt.subplots(figsize=(7, 4)); ax.hist(x, bins=[0, 5, 10, 15, 20, 30, 50, 100], color="#8d99ae", ec="white")
    ax.set(xlabel="Durée du trajet (minutes)", ylabel="Personnes (nombre)", title="Durée des trajets domicile-travail, 1 400 personnes, 2021")
    fig.subplots_adjust(bottom=.18); return src(fig, "Source : enquête mobilité.")

def l_graduations():
    an = ["1950", "1970", "1990", "2000", "2010", "2015", "2020"]; v = [2.5, 3.7, 5.3, 6.1, 7.0, 7.4, 7.8]
    fig, ax = neuf(); ax.plot(range(7), v, marker="o", color="#5a189a"); ax.set_xticks(range(7), an); ax.set_ylim(0, 9)
    ax.set_ylabel("Population (milliards)"); ax.set_title("La population mondiale depuis 1950"); ax.set_xlabel("Source : Nations unies, valeurs arrondies", fontsize=8); return fig

def l_intervalle():
    fig, ax = neuf(); x = ["Témoin", "Dose 1", "Dose 2", "Dose 3"]
    ax.errorbar(x, [4.1, 5.0, 6.3, 6.6], yerr=[.5, .6, .45, .7], fmt="o", capsize=4, color="#22577a")
    ax.set_ylim(0, 8); ax.set_ylabel("Rendement (t/ha)"); ax.set_title("Rendement du blé selon la dose d’engrais, essai 2022")
    ax.set_xlabel("Source : station expérimentale"); return fig

def l_desordre():
    r = np.random.default_rng(1)
    df = pd.DataFrame({"mois": np.repeat(["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"], 5), "v": r.integers(80, 200, 40)})
    fig, ax = plt.subplots(figsize=(7, 4.4)); df.groupby("mois").v.sum().plot(kind="bar", ax=ax, color="#90604c", rot=30)
    ax.set_xlabel(""); ax.set_ylabel("Visiteurs (nombre)"); ax.set_title("Visiteurs de l’office de tourisme, de janvier à août 2023"); fig.tight_layout(rect=(0, .05, 1, 1)); return src(fig)

# -------------------------------------------------------------------- honnêtes
def h_bump():
    fig, ax = neuf(7, 4.5); a = [2019, 2020, 2021, 2022, 2023]
    R = {"Lecture": [1, 1, 2, 2, 1], "Cinéma": [2, 3, 3, 1, 2], "Sport": [3, 2, 1, 3, 3], "Jeux": [4, 4, 4, 4, 4]}
    for (n, r), c, m in zip(R.items(), ["#003f5c", "#bc5090", "#ffa600", "#777777"], "osD^"):
        ax.plot(a, r, marker=m, ms=11, lw=3, c=c); ax.text(2023.15, r[-1], n, va="center", color="#222")
    ax.set(ylim=(4.5, .5), yticks=[1, 2, 3, 4], xticks=a, xlim=(2018.8, 2024), ylabel="Rang (1 = le plus cité)")
    ax.set_title("Les loisirs préférés, par rang"); return fig

def h_profondeur():
    z = np.linspace(0, 200, 60); t = 8+12/(1+np.exp((z-50)/9)); f = Figure(figsize=(4.5, 6), layout="constrained"); ax = f.subplots()
    ax.plot(t, z, color="navy"); ax.invert_yaxis(); ax.xaxis.set_label_position("top"); ax.xaxis.tick_top()
    ax.set_xlabel("Température de l’eau (°C)"); ax.set_ylabel("Profondeur (m)"); ax.set_title("Profil du lac, 12 août 2021 (source : station de limnologie)", fontsize=9); return f

def h_pyramide():
    ages = ["0-14 ans", "15-29 ans", "30-44 ans", "45-59 ans", "60-74 ans", "75 ans et plus"]
    h = np.array([820, 1150, 900, 870, 760, 380]); f = np.array([790, 1210, 930, 910, 850, 610])
    fig, ax = neuf(); ax.barh(ages, -h, color="#4a7c9b", label="Hommes"); ax.barh(ages, f, color="#d98e4a", label="Femmes")
    ax.set_xlim(-1400, 1400); ax.set_xticks([-1000, -500, 0, 500, 1000], ["1 000", "500", "0", "500", "1 000"])
    ax.set_xlabel("Habitants"); ax.legend(loc="upper right", fontsize=8); ax.axvline(0, c="white"); ax.set_title("Pyramide des âges de la commune, 2020 (Insee)"); return fig

def h_celsius():
    fig, ax = neuf(); t = [5, 6, 9, 12, 16, 19, 22, 21, 18, 13, 8, 6]
    ax.plot(range(12), t, "o-", color="#9b2226"); ax.set_xticks(range(12), MOIS); ax.set_ylabel("Température moyenne (°C)"); ax.set_ylim(0, 25)
    s = ax.secondary_yaxis("right", functions=(lambda c: c*9/5+32, lambda f: (f-32)*5/9)); s.set_ylabel("Température moyenne (°F)")
    ax.set_title("Températures moyennes à Poitiers, 1991-2020 (Météo-France, arrondies)", fontsize=10); return fig

def h_effectif_part():
    v = np.array([180, 120, 60, 40]); fig, ax = neuf(); ax.bar(["Bus", "Voiture", "Vélo", "À pied"], v, color="#577590")
    ax.set_ylim(0, 200); b = ax.twinx(); b.set_ylim(0, 50); ax.set_ylabel("Élèves (sur 400)"); b.set_ylabel("Part des élèves (%)")
    ax.set_title("Moyens de transport des 400 élèves, 2022"); return fig

def h_densite():
    x = np.random.default_rng(4).lognormal(3, .6, 3000); fig, ax = neuf()
    ax.hist(x[x < 100], bins=[0, 5, 10, 15, 20, 30, 40, 60, 100], density=True, color="#a3b18a", ec="#344e41")
    ax.set(xlabel="Âge du logement (années)", ylabel="Densité (part des logements par année)", title="Logements de moins de 100 ans (aire d’une barre = part de la classe)"); return fig

def h_trou_pointille():
    d = pd.date_range("2019-01-01", periods=48, freq="MS"); v = 300+80*np.sin(np.arange(48)/6*np.pi)+np.arange(48)
    s = pd.Series(v, d); s["2020-03":"2020-10"] = np.nan; fig, ax = neuf(); ax.plot(s, color="#1b4332", lw=2)
    i = s.dropna(); g = i[(i.index == "2020-02-01") | (i.index == "2020-11-01")]; ax.plot(g.index, g, ls=":", color="#1b4332")
    ax.axvspan(pd.Timestamp("2020-02-01"), pd.Timestamp("2020-11-01"), color="#eee"); ax.text(pd.Timestamp("2020-06-15"), 120, "Compteur en panne :\naucune donnée", ha="center", fontsize=9)
    ax.set_ylim(0, 450); ax.set_ylabel("Passages de vélos par jour"); ax.set_title("Compteur vélo du pont, 2019-2022 (source : ville)"); return fig

def h_annees_vraies():
    a = [1975, 1982, 1990, 1999, 2008, 2013, 2019]; p = [81.3, 79.4, 78.9, 83.4, 88.8, 87.4, 89.2]
    fig, ax = neuf(); ax.plot(a, p, "o-", color="#33658a"); ax.set_xticks(a); ax.set_ylim(60, 95); ax.set_ylabel("Habitants (milliers)")
    ax.set_title("La population de la ville aux recensements"); ax.set_xlabel("Source : Insee (valeurs arrondies)"); return fig

def h_pente():
    fig, ax = plt.subplots(figsize=(4.6, 5.5)); D2 = {"Bretagne": (8.1, 6.0), "Occitanie": (10.9, 8.9), "Hauts-de-France": (12.2, 9.3), "Pays de la Loire": (7.4, 5.6)}
    for n, (u, v) in D2.items():
        ax.plot([0, 1], [u, v], "o-", color="#666"); ax.text(1.05, v, f"{n} {v:.1f}".replace(".", ","), va="center", fontsize=9); ax.text(-.05, u, f"{u:.1f}".replace(".", ","), ha="right", va="center", fontsize=9)
    ax.set_xlim(-.3, 2); ax.set_xticks([0, 1], ["2014", "2022"]); ax.set_yticks([]); [s.set_visible(False) for s in ax.spines.values()]
    ax.set_title("Chômage : partout en baisse\n(% des actifs, données arrondies)", loc="left"); return fig

def h_niveaux():
    fig, ax = neuf(); x = ["CP", "CE1", "CE2", "CM1", "CM2"]; ax.plot(x, [52, 74, 91, 105, 118], "o-", color="#6d597a")
    ax.set_ylim(0, 130); ax.set_ylabel("Mots lus par minute (médiane)"); ax.set_title("La vitesse de lecture augmente à chaque niveau"); return fig

def h_halteres():
    n = ["Ouvriers", "Employés", "Prof. intermédiaires", "Cadres"]; u = np.array([61, 66, 74, 84]); v = np.array([70, 73, 79, 86]); y = np.arange(4)
    fig, ax = neuf(); ax.hlines(y, u, v, color="#bbb", lw=3); ax.plot(u, y, "o", ms=10, c="#8ecae6", label="2010"); ax.plot(v, y, "s", ms=10, c="#023047", label="2020")
    ax.set_yticks(y, n); ax.set_xlim(55, 92); ax.set_xlabel("Part partie en vacances (%)"); ax.legend(loc="lower right"); ax.set_title("Départs en vacances selon la catégorie, 2010 et 2020"); ax.margins(y=.2); return fig

def h_cascade():
    lib = ["Budget 2022", "Énergie", "Salaires", "Subventions", "Budget 2023"]; d = [40, 6, 4, -3, 47]
    bas = [0, 40, 46, 47, 0]; fig, ax = neuf(); col = ["#555", "#c1666b", "#c1666b", "#4281a4", "#555"]
    b = ax.bar(lib, [40, 6, 4, 3, 47], bottom=bas, color=col); ax.set_ylim(0, 55)
    for i, t in enumerate(["40", "+6", "+4", "−3", "47"]): ax.text(i, bas[i]+abs(d[i])+.8, t, ha="center")
    ax.set_ylabel("Millions d’euros"); ax.set_title("Du budget 2022 au budget 2023 : dans la hausse, l’énergie pèse le plus"); return fig

def h_likert():
    q = ["Propreté", "Sécurité", "Ponctualité"]; R = np.array([[10, 20, 40, 30], [5, 15, 50, 30], [20, 30, 35, 15]]); fig, ax = neuf(7.5, 3.6)
    g = -R[:, :2].sum(1); noms = ["Pas du tout", "Plutôt pas", "Plutôt", "Tout à fait"]; cs = ["#b35806", "#f1a340", "#998ec3", "#542788"]
    for k in range(4):
        ax.barh(q, R[:, k], left=g, color=cs[k], label=noms[k])
        for i in range(3): ax.text(g[i]+R[i, k]/2, i, f"{R[i,k]} %", ha="center", va="center", fontsize=8, color="white" if k in (0, 3) else "black")
        g = g+R[:, k]
    ax.axvline(0, c="k", lw=.8); ax.set_xlim(-65, 95); ax.set_xticks([]); ax.legend(ncol=4, loc="upper center", bbox_to_anchor=(.5, -.02), frameon=False, fontsize=8); ax.set_title("Êtes-vous satisfait du bus ? (% des réponses, 2023)"); return fig

def h_ic():
    fig, ax = neuf(); x = np.arange(2015, 2024); m = np.array([22, 23, 23, 25, 26, 25, 27, 29, 30.]); ax.fill_between(x, m-2.4, m+2.4, color="#bcd4e6", label="Intervalle de confiance à 95 %"); ax.plot(x, m, color="#14213d", label="Estimation")
    ax.set_ylim(0, 36); ax.legend(loc="lower right"); ax.set_ylabel("Télétravail régulier (% des salariés)"); ax.set_title("Le télétravail gagne du terrain depuis 2015"); ax.set_xlabel("Enquête fictive auprès de 1 200 salariés"); return fig

def h_anneau():
    fig, ax = plt.subplots(figsize=(4.5, 4.5)); ax.pie([72, 28], colors=["#386641", "#dddddd"], startangle=90, counterclock=False, wedgeprops=dict(width=.32)); ax.text(0, 0, "72 %", ha="center", va="center", fontsize=30, weight="bold")
    ax.set_title("Foyers qui trient leurs biodéchets, 2023"); return src(fig, "Source : syndicat de collecte. Gris : ne trient pas (28 %).")

def h_divergente_centree():
    r = np.random.default_rng(6); m = r.uniform(-4, 15, (5, 6)).round(); fig, ax = neuf(); im = ax.imshow(m, cmap="PuOr_r", norm=TwoSlopeNorm(0, -15, 15), aspect="auto")
    ax.set_xticks(range(6), range(2017, 2023)); ax.set_yticks(range(5), ["Ain", "Aube", "Cher", "Gers", "Jura"]); fig.colorbar(im, label="Évolution des inscrits (%)")
    for (i, j), v in np.ndenumerate(m): ax.text(j, i, f"{int(v):+d}" if v else "0", ha="center", va="center", color="white" if abs(v) > 11 else "black")
    ax.set_title("Évolution annuelle des inscrits, cinq départements"); return fig

def h_hexbin():
    d = pd.read_parquet(D+"capteurs_bureau.parquet"); fig, ax = neuf(); h = ax.hexbin(d.temperature, d.co2, gridsize=35, mincnt=1, bins="log", cmap="viridis"); fig.colorbar(h, label="Mesures par hexagone (échelle logarithmique)")
    ax.set(xlabel="Température (°C)", ylabel="CO₂ (ppm)", title="20 560 mesures dans un bureau, février 2015"); return fig

def h_cyclique():
    r = np.random.default_rng(9); fig, ax = neuf(6.5, 4.5); a = r.uniform(0, 360, 150); v = 4+3*np.cos(np.radians(a-240))+r.normal(0, .7, 150)
    p = ax.scatter(np.arange(150)/24*1.0, np.abs(v), c=a, cmap="twilight", vmin=0, vmax=360, ec="#333", lw=.4); cb = fig.colorbar(p, ticks=[0, 90, 180, 270, 360]); cb.set_label("Direction du vent (°)"); cb.ax.set_yticklabels(["N", "E", "S", "O", "N"])
    ax.set(xlabel="Temps écoulé (jours)", ylabel="Vitesse du vent (m/s)", title="Vitesse et direction du vent, sept jours de mars 2022"); return fig

def h_spaghetti():
    g = pd.read_csv(D+"gapminder_monde.csv"); g = g[(g.continent == "Europe") & g.annee.between(1960, 2015)]; fig, ax = neuf(7, 5)
    for p, q in g.groupby("pays"): ax.plot(q.annee, q.esperance_de_vie, c="#cccccc", lw=.8, zorder=1)
    q = g[g.pays == "France"]; ax.plot(q.annee, q.esperance_de_vie, c="#d62828", lw=2.5, zorder=3); ax.text(2015.5, q.esperance_de_vie.iloc[-1], "France", color="#d62828", va="center"); ax.set_xlim(1960, 2021)
    ax.set_ylabel("Espérance de vie (années)"); ax.set_title("La France parmi les pays d’Europe (en gris), 1960-2015"); ax.set_xlabel("Source : Gapminder"); return fig

def h_rouge_vert_nommes():
    fig, ax = neuf(); x = np.arange(2010, 2023)
    for n, c, y, ls in (("Gauche", "#d1495b", 40-.6*(x-2010), "-"), ("Écologistes", "#6a8d3a", 10+1.1*(x-2010), "--")):
        ax.plot(x, y, ls, c=c, lw=2.4); ax.text(2022.2, y[-1], n, color="#222", va="center")
    ax.set_xlim(2010, 2025); ax.set_ylim(0, 45); ax.set_ylabel("Intentions (%)"); ax.set_title("Deux familles politiques dans l’enquête annuelle"); return fig

def h_annee_scolaire():
    fig, ax = neuf(); m = MOIS[8:]+MOIS[:6]; ax.bar(m, [310, 420, 450, 300, 410, 380, 440, 360, 330, 210], color="#7f5539"); ax.set_ylabel("Passages au CDI (élèves)"); ax.set_title("Fréquentation du CDI, année scolaire 2022-2023 (de septembre à juin)", fontsize=10); return fig

def h_palmares_mois():
    s = pd.Series([210, 180, 240, 310, 350, 420, 610, 690, 380, 300, 190, 230], MOIS).sort_values(); fig, ax = plt.subplots(figsize=(6, 5), layout="constrained"); s.plot.barh(ax=ax, color=["#bbb"]*11+["#e76f51"]); ax.set_xlabel("Visiteurs (milliers)")
    ax.set_title("Palmarès des mois : le classement par nombre de visiteurs, 2022", fontsize=10); return fig

def h_surface():
    x, y = np.meshgrid(np.linspace(0, 10, 40), np.linspace(0, 10, 40)); z = 600+300*np.exp(-((x-4)**2+(y-6)**2)/8)+20*x; fig = plt.figure(figsize=(7, 5.5)); ax = fig.add_subplot(projection="3d"); s = ax.plot_surface(x, y, z, cmap="cividis"); fig.colorbar(s, shrink=.6, label="Altitude (m)", pad=.12)
    ax.set_xlabel("Est (km)"); ax.set_ylabel("Nord (km)"); ax.set_zlabel("Altitude (m)"); ax.set_title("Modèle de terrain du massif"); return fig

def h_n_effectif():
    fig, ax = neuf(); b = ax.bar(["Sixième", "Cinquième", "Quatrième", "Troisième"], [13.8, 12.9, 12.1, 12.6], color="#588157"); ax.set_ylim(0, 20)
    ax.bar_label(b, ["n = 112", "n = 98", "n = 105", "n = 120"], padding=3); ax.set_ylabel("Note moyenne (sur 20)"); ax.set_title("Note moyenne en mathématiques par niveau, 2023"); return fig

def h_inflation():
    fig, ax = neuf(); q = ["T1 2022", "T2 2022", "T3 2022", "T4 2022", "T1 2023", "T2 2023", "T3 2023", "T4 2023"]; ax.plot(q, [3.7, 5.3, 5.8, 6.1, 6.0, 5.2, 4.7, 3.7], "o-", c="#b5179e"); ax.set_ylim(0, 7); ax.set_ylabel("Hausse des prix sur un an (%)"); ax.tick_params(axis="x", rotation=30)
    ax.set_title("Les prix continuent d’augmenter, mais moins vite depuis fin 2022"); return fig

def h_log():
    g = pd.read_csv(D+"gapminder_monde.csv").query("annee==2010").dropna(subset=["pib", "esperance_de_vie", "population"]); fig, ax = neuf(7, 5)
    ax.scatter(g.pib/g.population, g.esperance_de_vie, s=g.population/4e6, alpha=.5, c="#4361ee", ec="white"); ax.set_xscale("log"); ax.set_xticks([200, 1000, 5000, 20000, 50000], ["200", "1 000", "5 000", "20 000", "50 000"]); ax.minorticks_off()
    ax.set(xlabel="PIB par habitant (dollars, échelle logarithmique)", ylabel="Espérance de vie (années)"); ax.set_title("Richesse et longévité, 2010 (aire des disques : population)\nSource : Gapminder", fontsize=10); return fig

def h_bandes():
    c = pd.read_csv(D+"climat_monde.csv").dropna(subset=["anomalie_c"]); fig, ax = plt.subplots(figsize=(9, 2.8)); m = c.anomalie_c.abs().max()
    ax.bar(c.annee, 1, width=1, color=plt.cm.RdBu_r(Normalize(-m, m)(c.anomalie_c))); ax.set_ylim(0, 1); ax.set_yticks([]); ax.set_xlim(c.annee.min()-.5, c.annee.max()+.5); sm = plt.cm.ScalarMappable(Normalize(-m, m), "RdBu_r"); fig.colorbar(sm, ax=ax, label="Écart (°C)")
    ax.set_title("Température mondiale : écart à la moyenne, année par année"); fig.tight_layout(); return fig

def h_min_max():
    fig, ax = neuf(); lo = np.array([2, 2, 4, 6, 10, 13, 15, 14, 11, 9, 5, 3]); hi = np.array([8, 10, 14, 17, 21, 25, 27, 27, 23, 18, 12, 9]); ax.bar(MOIS, hi-lo, bottom=lo, color="#f4a261", width=.6); ax.set_ylim(0, 30); ax.set_ylabel("Température (°C)")
    ax.set_title("De la minimale à la maximale moyenne, mois par mois (Poitiers)"); return fig

def h_seuil():
    d = pd.read_csv(D+"domicile_travail_vienne.csv").query("grand_poitiers").dropna(subset=["voiture_pct"]).sort_values("voiture_pct"); fig, ax = neuf(7, 6)
    ax.barh(d.nom, d.voiture_pct, color=np.where(d.voiture_pct > 80, "#9d4edd", "#cfcfcf")); ax.axvline(80, c="k", ls="--"); ax.text(81, 0, "objectif : 80 %", fontsize=8, ha="left", va="center"); ax.tick_params(axis="y", labelsize=7); ax.set_xlim(0, 100)
    ax.set_xlabel("Actifs allant travailler en voiture (%)"); ax.set_title("Communes au-dessus de l’objectif de 80 % (violet) et au-dessous (gris)", fontsize=10); return fig

def h_petits_multiples():
    r = np.random.default_rng(2); fig, axs = plt.subplots(2, 3, figsize=(8, 4.6), sharex=True, sharey=True, layout="constrained")
    for ax, n in zip(axs.flat, ["Nord", "Centre", "Sud", "Est", "Ouest", "Gare"]):
        ax.fill_between(range(2015, 2024), 40+np.cumsum(r.normal(1, 3, 9)), color="#84a98c"); ax.set_title(n, fontsize=10); ax.set_ylim(0, 70)
    fig.suptitle("Adhérents des six centres sociaux, 2015-2023"); fig.supylabel("Adhérents (dizaines)", fontsize=9); return fig

LIARS = [("axe_immense", l_axe_immense, "axis-range"), ("trou_relie", l_trou, "bridged-gap"), ("olive_orange", l_daltonien, "colour-blind"), ("champ_deux_classes", l_discret, "discretised-continuous"),
    ("loyers_decentres", l_divergente, "diverging-off-centre"), ("tram_cambriolages", l_deux_axes, "dual-axis"), ("temps_inverse", l_temps_inverse, "inverted-axis"), ("boissons_reliees", l_ligne_noms, "line-over-categories"),
    ("jaune_pale", l_pale, "low-contrast"), ("cercles_rayon", l_cercles, "misrepresentation"), ("bureau_opaque", l_amas, "overplotting"), ("budget_egal", l_camembert, "pie-misuse"), ("manchots_arc", l_arc_en_ciel, "rainbow-colormap"),
    ("minuscule", l_minuscule, "small-text"), ("bar3d", l_relief, "three-d"), ("chaque_annee", l_titre, "title-contradicts-data"), ("onze_pays", l_trop, "too-many-series"), ("bac_tronque", l_tronque, "truncated-bars"),
    ("trajets_inegaux", l_classes, "uneven-bins"), ("annees_inegales", l_graduations, "uneven-ticks"), ("essai_muet", l_intervalle, "unexplained-interval"), ("mois_alphabet", l_desordre, "unordered-time")]
HONEST = [(k[2:], v) for k, v in list(globals().items()) if k.startswith("h_")]
